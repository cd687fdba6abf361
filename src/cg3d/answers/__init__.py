"""Search, classify, tag, duplicates. Prints nothing."""
