"""What to show, for any medium; no Textual."""
