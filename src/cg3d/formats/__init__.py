"""Bytes to Mesh or Cloud, through one guarded door. Knows no algorithm of geometry."""
