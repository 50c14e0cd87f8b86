"""What is kept on disk: settings, lexicon and sessions; the only YAML."""
