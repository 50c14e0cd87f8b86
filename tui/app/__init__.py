"""The terminal, and the only Textual."""
