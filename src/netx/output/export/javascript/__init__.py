"""Python of this code base as JavaScript, for a page that does what the program does."""
