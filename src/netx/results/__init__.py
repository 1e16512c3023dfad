"""One typed result for each command: what JSON prints and every page is made of.

The keys are the JSON contract: they are added to and never renamed or removed
within one `SCHEMA_VERSION`. Unknown is null. Rows stand alone: ids, names and
source ids repeat, so that one row can be used without the others.
"""
