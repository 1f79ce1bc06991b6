"""From positions to the fit of every option and the verdict on it."""
