"""Reading a knowledge base: the only code that knows files and YAML."""
