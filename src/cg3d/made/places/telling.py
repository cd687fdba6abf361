"""What a build has and lacks, told from the same flags that its geometry is built from."""

from __future__ import annotations

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def told(**facts: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(has, lacks) of flags whose names are the noun phrases, with _ for a space: told(a_round_top=True)."""
    phrases = {name.replace("_", " "): true for name, true in facts.items()}
    return tuple(p for p, true in phrases.items() if true), tuple(p for p, true in phrases.items() if not true)


def counted(count: int, noun: str) -> str:
    """ "three steps"."""
    return f"{COUNTS[count]} {noun}" if count < len(COUNTS) else f"many {noun}"
