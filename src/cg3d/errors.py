"""The whole error tree. Each error is one line: what happened, which file or value, what to do.

Prints nothing and knows no exit but its own number.

Cg3dError (1)
├── UsageError (2)            a wrong option, label file, recipe key
├── RefusedFile (1)           a file that the door did not let in; carries code, reason, advice
├── NothingFound (3)
├── SpaceMismatch (5)         a library or recipe made with another bundle
├── BundleError (1)           a bundle that is missing, damaged or lacks a tower
│   └── MissingTower (1)
├── LibraryError (1)          read-only, locked, corrupt, disk full
└── MissingExtra (1)          an optional package is needed; says the pip line
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

# Codes of refused files (docs/formats.md explains each); "timeout", "memory" and "crash" come from the parent of the worker.
CODES = (
    "empty", "truncated", "format", "count", "index", "value", "shape", "limit", "path", "scheme", "missing", "cycle", "xml", "unsafe",
    "unsupported", "checksum", "special", "unreadable", "changed", "timeout", "memory", "crash", "internal",
)  # fmt: skip


class Cg3dError(Exception):
    """what: one line; advice: what to do, may be empty."""

    exit_code = 1

    def __init__(self, what: str, advice: str = "") -> None:
        self.what = one_line(what)
        self.advice = one_line(advice)
        super().__init__(f"{self.what}. {self.advice}" if advice else self.what)


class UsageError(Cg3dError):
    exit_code = 2


class NothingFound(Cg3dError):
    exit_code = 3


class SpaceMismatch(Cg3dError):
    exit_code = 5


class BundleError(Cg3dError):
    pass


class MissingTower(BundleError):
    pass


class LibraryError(Cg3dError):
    pass


class MissingExtra(Cg3dError):
    """package: what could not be imported; extra: the extra of cg3d that brings it."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"this needs the package '{package}'", f"Install it: pip install 'cg3d[{extra}]'")


class RefusedFile(Cg3dError):
    """A file that was not let in. code: one of CODES."""

    def __init__(self, code: str, reason: str, path: str = "", advice: str = "") -> None:
        assert code in CODES, code
        self.code = code
        self.reason = one_line(reason)
        self.path = one_line(path)
        super().__init__(f"{self.path}: {code}: {self.reason}" if path else f"{code}: {self.reason}", advice)

    def __reduce__(self) -> tuple[type[RefusedFile], tuple[str, str, str, str]]:
        """So that it survives the way back from a pool of processes."""
        return RefusedFile, (self.code, self.reason, self.path, self.advice)


def one_line(text: str, limit: int = 400) -> str:
    """`text` fit for one line of a terminal: control, bidirectional and surrogate characters escaped, at most `limit` characters."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in text)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Advice for an unknown name: the nearest known one, else the list of them."""
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=1)
    return f"Did you mean '{near[0]}'?" if near else "Known: " + ", ".join(names)
