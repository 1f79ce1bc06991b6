"""Finding things: what the pages say, written so that a page can search it without a server."""
