"""The command line: a command parses, calls one verb of `stratkit.api` and renders."""
