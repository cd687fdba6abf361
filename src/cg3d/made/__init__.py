"""Models and rooms made by code, with names and captions. Reads no files."""

from cg3d.made.kinds import KINDS, make_shape
from cg3d.made.models import EVERYDAY, MadeModel, make_models
from cg3d.made.room import MadeRoom, RoomThing, make_room

__all__ = ["EVERYDAY", "KINDS", "MadeModel", "MadeRoom", "RoomThing", "make_models", "make_room", "make_shape"]
