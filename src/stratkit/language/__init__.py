"""In which language stratkit speaks: messages, numbers, money and dates."""
