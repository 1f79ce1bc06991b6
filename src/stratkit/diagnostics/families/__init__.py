"""What each code means, one family of codes in a file."""
