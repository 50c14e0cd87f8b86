"""Who tells the same event."""
