"""A file, a folder or an address to articles; one file a format."""
