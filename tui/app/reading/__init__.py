"""The reading screen: its state and layout in `screen`, and what each key does in files by subject."""
