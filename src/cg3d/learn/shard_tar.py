"""Members of a tar as bytes: written without clock or owner, so that the same content is the same file; taken apart from a slice of one.

Plain USTAR, as `tar` and `webdataset` read it. Knows nothing of what the members hold.
"""

from __future__ import annotations

import tarfile

BLOCK = 512
END = bytes(2 * BLOCK)  # closes an archive
NAME, SIZE, MAGIC = slice(0, 100), slice(124, 136), slice(257, 262)


def member(name: str, content: bytes) -> bytes:
    """Header, content and padding of one file. name: at most 100 bytes, ASCII."""
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(content), 0o644
    return info.tobuf(tarfile.USTAR_FORMAT) + content + bytes(-len(content) % BLOCK)


def members(piece: memoryview) -> dict[str, memoryview]:
    """name -> content of the members that `piece` (whole blocks of an archive) holds, in their order. Raises ValueError."""
    found: dict[str, memoryview] = {}
    at = 0
    while at < len(piece):
        head = bytes(piece[at : at + BLOCK])
        if head[MAGIC] != b"ustar":
            raise ValueError("no tar header where one should be")
        size = int(head[SIZE].rstrip(b"\0 ") or b"0", 8)
        start = at + BLOCK
        if start + size > len(piece):
            raise ValueError("a member ends outside its record")
        found[head[NAME].rstrip(b"\0").decode("ascii")] = piece[start : start + size]
        at = start + size + -size % BLOCK
    return found
