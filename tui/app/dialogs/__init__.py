"""Questions to the reader over the panes; each returns a value, saves nothing and knows no one."""
