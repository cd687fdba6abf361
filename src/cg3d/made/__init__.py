"""Models and rooms made by code, with names and captions. Reads no files."""

from cg3d.made.kinds import KINDS, make_shape
from cg3d.made.models import EVERYDAY, MadeModel, make_models

__all__ = ["EVERYDAY", "KINDS", "MadeModel", "make_models", "make_shape"]
