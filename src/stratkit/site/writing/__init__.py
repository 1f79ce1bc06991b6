"""Pages as files: HTML for people, Markdown, JSON and CSV for programs."""
