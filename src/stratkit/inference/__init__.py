"""From answers to positions: facts, soft conditions, weights of evidence."""
