"""Training: recipe, triplets, losses, loop, export. Imported by the CLI only."""
