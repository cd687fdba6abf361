"""Answers to questions about a library or a file: search, classify, tag, duplicates. Prints nothing."""
