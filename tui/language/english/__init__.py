"""What is English in the program: one file a subject, each a table that people can read and correct."""
