"""Text in, values out: cleaning, sentences, passages, tokens, likeness and anchors."""
