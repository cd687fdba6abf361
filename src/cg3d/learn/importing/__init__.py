"""Published checkpoints become bundles, each with its own input recipe: one small file a family, `kinds.py` names them. Trains nothing."""
