"""The whole knowledge base in the forms that other tools read: JSON, CSV, SQLite."""
