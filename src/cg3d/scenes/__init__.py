"""Scans with many things: cut into segments. Prints nothing."""
