"""The loaded terms of an article: found by the lexicon, told from names, each with its voice."""
