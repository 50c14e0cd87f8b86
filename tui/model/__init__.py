"""The vocabulary of Parallax: frozen values that every other room speaks in, and no I/O."""
