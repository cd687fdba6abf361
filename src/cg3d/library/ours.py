"""What cg3d itself leaves in folders that it indexes: neither a candidate nor a file that was skipped. Knows names only."""

from __future__ import annotations

import os
from pathlib import Path

from cg3d.library.cache import folder_of

SIDECAR_SUFFIX = ".cg3d.json"
CATALOG_NAME = "blender_assets.cats.txt"  # Blender's; .txt would be read as a table of points
_ENDINGS = (SIDECAR_SUFFIX.encode(), CATALOG_NAME.encode(), CATALOG_NAME.encode() + b"~")
_BESIDE = ("", "-wal", "-shm", "-journal", ".lock")  # of a library file


class Ours:
    """Which paths below `folder` (as bytes, relative) are cg3d's own, that of the library included."""

    def __init__(self, folder: Path, library: Path) -> None:
        self._files, self._cache = set[bytes](), b""
        place = os.path.relpath(os.path.abspath(library), os.path.abspath(folder))
        if not place.startswith(os.pardir + os.sep):
            self._files = {os.fsencode(place + ending) for ending in _BESIDE}
            self._cache = os.fsencode(os.path.join(os.path.dirname(place), folder_of(library).name)) + b"/"

    def __contains__(self, path: bytes) -> bool:
        return path.endswith(_ENDINGS) or path in self._files or (bool(self._cache) and path.startswith(self._cache))
