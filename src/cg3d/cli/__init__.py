"""Thin commands: parse, one call, show. Decides nothing."""
