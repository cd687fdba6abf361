"""The door for one file that a person names: its own folder is the fence of its side files. Reads and encodes nothing itself."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cg3d.errors import RefusedFile
from cg3d.formats.door import Door


@contextmanager
def door_of(file: Path, task: str, argument: dict[str, Any]) -> Iterator[tuple[Door, bytes]]:
    """A door to the folder of `file` and the name to read through it; refusals inside carry the path as given. Raises RefusedFile."""
    place = Path(os.path.abspath(file))
    if not place.parent.is_dir():
        raise RefusedFile("missing", "there is no such file", str(file), "Check the spelling")
    try:
        with Door(place.parent, task=task, argument=argument) as door:
            yield door, os.fsencode(place.name)
    except RefusedFile as refused:
        raise RefusedFile(refused.code, refused.reason, str(file), refused.advice) from None
