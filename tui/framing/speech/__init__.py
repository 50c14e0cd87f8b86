"""Who is said to speak a quotation."""
