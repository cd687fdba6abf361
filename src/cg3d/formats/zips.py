"""Members of a ZIP archive, by name, through a counting reader. Never extracts to disk; knows no format inside."""

from __future__ import annotations

import io
import zipfile
import zlib

from cg3d.formats.source import Source

ENTRIES = 4096
BYTES = 1 << 30  # out of one archive
RATIO = 1000  # of one member; deflate itself ends at 1032
SMALL = 1 << 20  # below this the ratio does not matter
PIECE = 1 << 20
END_RECORD = b"PK\x05\x06"


class Archive:
    """An open archive. State: how much came out of it so far."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.out = 0
        data = bytes(source.data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, OSError, EOFError) as error:
            code = "format" if END_RECORD in data[-65_600:] else "truncated"
            raise source.refuse(code, "the ZIP archive is broken or cut off", "Export it again.") from error
        self._entries = self._zip.infolist()
        if len(self._entries) > ENTRIES:
            raise source.refuse("limit", f"a ZIP archive of {len(self._entries)} entries, allowed are {ENTRIES}")
        self._named = {entry.filename: entry for entry in self._entries}

    @property
    def names(self) -> list[str]:
        """As they stand in the archive; they are labels, no file of that name is ever made."""
        return list(self._named)

    def find(self, name: str) -> str | None:
        """The member of this name, whatever its case and leading slash."""
        wanted = name.lstrip("/").lower()
        return next((known for known in self._named if known.lstrip("/").lower() == wanted), None)

    def read(self, name: str) -> bytes:
        """The bytes of a member. Raises RefusedFile: missing, limit, format, checksum, truncated, unsupported."""
        entry = self._named.get(name)
        if entry is None:
            raise self.source.refuse("missing", "a part of the archive is not there")
        packed, claimed = max(entry.compress_size, 1), entry.file_size
        if claimed > BYTES - self.out or (claimed > SMALL and claimed / packed > RATIO * 1.1):
            raise self.source.refuse("limit", f"a part of the archive unpacks to {claimed} bytes from {packed}")
        pieces: list[bytes] = []
        try:
            with self._zip.open(entry) as stream:
                while piece := stream.read(PIECE):
                    pieces.append(piece)
                    self.out += len(piece)
                    if self.out > BYTES:
                        raise self.source.refuse("limit", f"the archive unpacks to more than {BYTES} bytes")
        except zipfile.BadZipFile as error:
            raise self.source.refuse("checksum", "a part of the archive is damaged", "Export it again.") from error
        except EOFError as error:
            raise self.source.refuse("truncated", "a part of the archive is cut off", "Export it again.") from error
        except (zlib.error, ValueError, OSError) as error:
            raise self.source.refuse("format", "a part of the archive is damaged", "Export it again.") from error
        except (NotImplementedError, RuntimeError) as error:  # encrypted, or packed in a way of its own
            raise self.source.refuse("unsupported", "the archive is encrypted or packed in an unusual way") from error
        return b"".join(pieces)
