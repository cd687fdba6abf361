"""One SQLite file that knows items, vectors, labels and failures. Knows not what a question is."""
