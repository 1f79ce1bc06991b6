"""Knowledge as pages: one module for each kind of page."""
