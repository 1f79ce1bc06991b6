"""From values to text: a record for programs, a page for clients, a view for terminals."""
