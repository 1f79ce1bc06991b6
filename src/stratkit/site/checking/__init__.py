"""Whether a built site holds together: each page by itself, and all of them with each other."""
