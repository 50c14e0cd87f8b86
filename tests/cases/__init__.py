"""Cases as data, and what holds the program to them."""
