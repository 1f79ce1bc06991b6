"""Plans: which tactics, when, with how much money and whose hours, and what to expect."""
