"""Checks of a whole knowledge base, and of a profile against it; one family per file."""
