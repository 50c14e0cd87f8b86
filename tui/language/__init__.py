"""What is known of a language: plain data as Python, one folder a language, no rules and no I/O."""
