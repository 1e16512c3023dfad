"""From files to records: find, read strictly, check, and bundle the data."""
