"""The command line: parse, ask the query, emit. One module a command."""
