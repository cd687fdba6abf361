"""What is asked: the items of a set, which split of it, how its labels are spoken, what is known of it. Reads no shape."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cg3d.errors import UsageError
from cg3d.evaluate.leaks import Leaks
from cg3d.evaluate.observe import Item
from cg3d.evaluate.published import Published, published
from cg3d.evaluate.vectors import Table

REFUSED_SHOWN = 100


@dataclass(frozen=True)
class Asked:
    """The set. name: for people, no path; split: which of its splits; splits: items of each; train: labelled items for the twin."""

    items: Sequence[Item]
    name: str
    split: str
    splits: Mapping[str, int]
    train: Sequence[Item] = ()
    chosen_on: tuple[str, ...] = ()  # names of sets or splits that the subject's checkpoint was chosen by, if known

    @property
    def called(self) -> list[str]:
        """What a list of training data could call it: "modelnet", "modelnet:test", its own name."""
        sources = sorted({item.source for item in self.items})
        return [*(name for source in sources for name in (source, f"{source}:{self.split}")), self.name, f"{self.name}:{self.split}"]


def spread(items: Sequence[Item], most: int) -> list[Item]:
    """At most `most` items, the same ones every time, whatever their order: by the hash of their keys."""
    if len(items) <= most:
        return list(items)
    return sorted(items, key=lambda item: hashlib.sha256(item.key.encode()).digest())[:most]


def on_split(items: Sequence[Item], wanted: str, where: str) -> tuple[list[Item], str]:
    """The items of a split and its name. Not said: "test" where there is one, else the only one; "all": every item. Raises UsageError."""
    counts = Counter(item.split for item in items)
    if wanted == "all" or (not wanted and len(counts) == 1):
        return list(items), "all" if len(counts) != 1 else next(iter(counts))
    chosen = wanted or ("test" if "test" in counts else "")
    told = ", ".join(f"{name} ({count})" for name, count in sorted(counts.items()))
    if not chosen:
        raise UsageError(f"'{where}' has the splits {told}", "Say which one: --split NAME, or --split all")
    if chosen not in counts:
        raise UsageError(f"'{where}' has no split '{chosen}'", f"It has: {told}")
    return [item for item in items if item.split == chosen], chosen


def named(labels: Sequence[str], lines: Sequence[str], where: str) -> dict[str, str]:
    """label -> how it is spoken, out of lines "label = words", or a line a label in their order. Raises UsageError."""
    if all("=" in line for line in lines):
        pairs = {before.strip(): after.strip() for before, _, after in (line.partition("=") for line in lines)}
        if unknown := sorted(set(pairs) - set(labels)):
            raise UsageError(f"'{where}' names the label '{unknown[0]}', which the set has not", "It has: " + ", ".join(labels[:12]))
        return pairs
    if len(lines) != len(labels):
        raise UsageError(
            f"'{where}' has {len(lines)} labels, and the set {len(labels)}",
            f"A line a label in this order: {', '.join(labels[:4])}, ...; or lines 'label = words' for some of them",
        )
    return dict(zip(labels, lines))


def known_of(asked: Asked, labels: int) -> Published | None:
    """The published set that all items come from, if any."""
    sources = {item.source for item in asked.items}
    return published(sources.pop(), labels) if len(sources) == 1 else None


def set_facts(asked: Asked, labels: Sequence[str], table: Table, found: Leaks) -> dict[str, Any]:
    """What the result says of the set."""
    known = known_of(asked, len(labels))
    expected = known.counts.get(asked.split) if known is not None else None
    lines = sorted(f"{item.key}\t{item.label}\t{content}\t{item.number}" for item, content in zip(asked.items, table.contents))
    contents = Counter(f"{content}:{item.number}" for item, content in zip(asked.items, table.contents) if content)
    return {
        "name": known.name if known is not None else asked.name, "given": asked.name, "split": asked.split, "splits": dict(asked.splits),
        "digest": hashlib.sha256("\n".join(lines).encode()).hexdigest(), "tested": int(table.there.sum()), "items": len(asked.items),
        "expected": expected, "expected_source": known.source if known is not None else "", "caution": known.caution if known else "",
        "refused": [asdict(refusal) for refusal in list(table.refusals.values())[:REFUSED_SHOWN]], "labels": labels,
        "of_label": dict(Counter(item.label for item in asked.items if item.label)),
        "twice": sum(count - 1 for count in contents.values()), "licences": dict(Counter(item.licence for item in asked.items)),
        "leaks": found.as_dict(), "chosen_on": asked.split in asked.chosen_on or asked.name in asked.chosen_on,
    }  # fmt: skip


def counts_of(items: Sequence[Item]) -> dict[str, int]:
    """Items of each split."""
    return dict(sorted(Counter(item.split for item in items).items()))


def require_full_classes(root: Path, items: Sequence[Item]) -> None:
    """A class folder without a model would silently be no label. Raises UsageError."""
    filled = {part for item in items if item.file is not None for part in item.file.relative_to(root).parts[:-1]}
    places = [root, *(root / split for split in ("train", "val", "test") if (root / split).is_dir())]
    for place in places:
        for folder in sorted(path for path in place.iterdir() if path.is_dir() and not path.name.startswith(".")):
            if folder.name not in filled:
                raise UsageError(f"the class folder '{folder}' holds no 3D file", "Put its models there, or remove it")


def lines_of(file: Path) -> list[str]:
    """The lines of a text that hold something. Raises UsageError."""
    try:
        lines = [line.strip() for line in file.read_text(encoding="utf-8-sig").splitlines() if line.strip() and not line.startswith("#")]
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read '{file}': {getattr(error, 'strerror', None) or error}", "Give a text file, a line each") from error
    if not lines:
        raise UsageError(f"'{file}' holds no line", "Give a text file, a line each")
    return lines


def templates_of(file: Path) -> tuple[str, ...]:
    """Sentences with one {} each. Raises UsageError."""
    lines = lines_of(file)
    if wrong := next((line for line in lines if line.count("{}") != 1 or line.count("{") + line.count("}") != 2), None):
        raise UsageError(f"'{file}' has the line '{wrong}'", "Each line is a sentence with {} where the label stands")
    return tuple(lines)
