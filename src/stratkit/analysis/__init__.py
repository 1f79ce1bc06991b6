"""Everything that asks the reasoner again: comparisons, contrasts, coverage."""
