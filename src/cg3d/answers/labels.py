"""Labels that people give: a list in the command line, a file, the list that a bundle brings. Checked once, here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cg3d.errors import UsageError, one_line

LONGEST_LABEL = 200  # characters
MOST_LABELS = 20_000
LARGEST_FILE = 4 << 20  # bytes
BUILT_IN = "labels.txt"  # in the folder of a bundle: everyday nouns, a label a line


def from_text(text: str) -> list[str]:
    """'chair, table' -> ['chair', 'table']. Raises UsageError."""
    return checked(text.split(","), "--labels")


def from_file(file: Path) -> list[str]:
    """A label a line; blank lines and lines that begin with # do not count. Raises UsageError."""
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise UsageError(f"'{file}' is too large for a list of labels", "Write a label a line")
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"'{file}' is not UTF-8 text", "Write a label a line") from error
    except OSError as error:
        raise UsageError(f"the label file '{file}' cannot be read: {error.strerror}", "Name a text file with a label a line") from error
    return checked((line for line in text.splitlines() if not line.startswith("#")), f"'{file}'")


def built_in(bundle_folder: Path) -> list[str]:
    """The everyday nouns that a bundle brings. Raises UsageError where it brings none."""
    file = bundle_folder / BUILT_IN
    if not file.is_file():
        raise UsageError("this bundle brings no list of labels", "Give your own: --labels a,b,c or --labels-file FILE")
    return from_file(file)


def checked(labels: Iterable[str], where: str) -> list[str]:
    """Labels without blanks around them, in their order, each once. Raises UsageError for none, too many, or one too long."""
    found = list(dict.fromkeys(" ".join(label.split()) for label in labels))
    found = [label for label in found if label]
    if not found:
        raise UsageError(f"{where} holds no label", "Give at least one, for example --labels chair,table")
    if len(found) > MOST_LABELS:
        raise UsageError(f"{where} holds {len(found)} labels, at most {MOST_LABELS} are taken", "Shorten the list")
    for label in found:
        if len(label) > LONGEST_LABEL:
            raise UsageError(f"{where} holds a label of {len(label)} characters: '{one_line(label, 40)}'", "Write a label a line")
    return found
