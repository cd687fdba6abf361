"""KHR_draco_mesh_compression through DracoPy, where that is installed.

Claims are checked against the accessors; the decoder itself is foreign and runs in the sandboxed child.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from cg3d.formats.gltf_buffers import Document


def unpack(document: Document, entry: dict[str, Any], draco: dict[str, Any]) -> None:
    """Put the decoded arrays where the accessors of `entry` are looked up. Raises RefusedFile: unsupported, format, count."""
    try:
        import DracoPy
    except ImportError as error:
        raise document.source.refuse("unsupported", "Draco compression", "Install it: pip install 'cg3d[formats]'") from error
    data, _ = document.view(draco.get("bufferView"))
    try:
        decoded = DracoPy.decode(bytes(data))
    except (MemoryError, KeyboardInterrupt):
        raise
    except Exception as error:  # a foreign decoder
        raise document.refuse("format", f"Draco data cannot be decoded ({type(error).__name__})") from error
    faces = getattr(decoded, "faces", None)
    if faces is not None and "indices" in entry:
        document.put(entry["indices"], np.asarray(faces).reshape(-1, 1).astype(np.uint32))
    named = document.object(entry.get("attributes"), "attributes")
    for name, unique in document.object(draco.get("attributes"), "attributes").items():
        if name not in named:
            continue
        if name != "POSITION" and not name.startswith(("TEXCOORD_", "COLOR_0")):
            continue
        try:
            found = decoded.get_attribute_by_unique_id(unique)["data"]
        except Exception as error:
            raise document.refuse("format", f"Draco data lacks {name}") from error
        document.put(named[name], np.asarray(found))
