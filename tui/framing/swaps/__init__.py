"""What linked passages call differently."""
