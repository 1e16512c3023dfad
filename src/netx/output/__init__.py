"""From a typed result to text: one renderer a format, one writer for standard output."""
