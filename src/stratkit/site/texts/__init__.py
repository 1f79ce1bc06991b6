"""Texts: Markdown to HTML that holds nothing but what this house has made."""
