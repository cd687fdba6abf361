"""cg3d: ask for 3D in plain language. Importing it needs no torch and loads no model."""

__version__ = "0.1.0"
