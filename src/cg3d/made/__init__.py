"""Models and rooms made by code, with names and captions. Reads no files."""
