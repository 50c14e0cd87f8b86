"""Values to strings, in the formats that other programs read; no I/O."""
