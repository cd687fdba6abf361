"""CLIP's byte-pair tokenizer: texts to rows of token numbers, from whichever vocabulary file lies beside the weights.

Holds no vocabulary of its own (CLIP's is 1.3 MB and comes with the weights) and knows nothing of networks.
"""

from __future__ import annotations

import gzip
import html
import importlib.util
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import UsageError

VOCABULARY = "bpe_simple_vocab_16e6.txt.gz"  # the file that CLIP, SLIP and open_clip ship
PACKAGES = {"open_clip": "open-clip-torch", "clip": "clip-anytorch"}  # installed packages that hold it: import name -> name for pip
MERGES = 49152 - 256 - 2  # of the file's lines; openai/CLIP clip/simple_tokenizer.py:67
START, END = "<|startoftext|>", "<|endoftext|>"
WORDS = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
# A row is never shorter than this. Sixteen floats fill a vector register: from there on, float32 attention adds up in the same order
# whatever the length (measured on x86: difference 0 to 77 tokens; at 13 to 15 tokens it is 3e-6).
SHORTEST = 16


class Bpe:
    """A tokenizer with CLIP's cleaning before it: `ftfy` where installed, HTML entities, white space, lower case.

    Without ftfy only texts outside plain ASCII can differ (14 of the 320 hard strings of the fixture).
    """

    def __init__(self, tokenizer: Any) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self.tokenizer = tokenizer
        self.start, self.end = tokenizer.token_to_id(START), tokenizer.token_to_id(END)
        if self.start is None or self.end is None or tokenizer.encode("a").ids[-1] != self.end:
            raise UsageError(f"this tokenizer does not put {START} and {END} around a text", "Give CLIP's own tokenizer.json")
        self.size = tokenizer.get_vocab_size()

    def encode(self, texts: Sequence[str], longest: int, shortest: int = SHORTEST) -> NDArray[np.int64]:
        """(N, L) int64, filled up with 0: L is the longest row, at least `shortest`, at most `longest` (longer texts keep their end)."""
        self.tokenizer.enable_truncation(longest)
        rows = [row.ids for row in self.tokenizer.encode_batch([clean(text) for text in texts])]
        ids = np.zeros((len(rows), min(longest, max([len(row) for row in rows] + [shortest]))), np.int64)
        for number, row in enumerate(rows):
            ids[number, : len(row)] = row
        return ids

    def save(self, file: Path) -> None:
        """Write the tokenizer.json of a bundle."""
        self.tokenizer.no_truncation()
        self.tokenizer.save(str(file))


def clean(text: str) -> str:
    """openai/CLIP clip/simple_tokenizer.py:50-60. Lone surrogates (of file names that are not UTF-8) become '?'."""
    text = text.encode("utf-8", "replace").decode()
    try:
        import ftfy
    except ImportError:
        pass
    else:
        text = ftfy.fix_text(text)
    return re.sub(r"\s+", " ", html.unescape(html.unescape(text)).strip()).strip().lower()


def open_bpe(folders: Iterable[Path]) -> Bpe:
    """The tokenizer of the first of `folders` that has one (tokenizer.json; vocab.json and merges.txt; CLIP's vocabulary file), else of
    an installed package that ships CLIP's vocabulary. Raises UsageError.
    """
    for folder in folders:
        if (folder / "tokenizer.json").is_file():
            return _from_json(folder / "tokenizer.json")
        if (folder / "vocab.json").is_file() and (folder / "merges.txt").is_file():
            return _from_pair(folder / "vocab.json", folder / "merges.txt")
        if (folder / VOCABULARY).is_file():
            return from_vocabulary(folder / VOCABULARY)
    file = installed_vocabulary()
    if file is None:
        packages = " or ".join(PACKAGES.values())
        raise UsageError(f"CLIP's vocabulary '{VOCABULARY}' is missing", f"Copy it beside the weights; it is inside the package {packages}")
    return from_vocabulary(file)


def installed_vocabulary() -> Path | None:
    """CLIP's vocabulary file in an installed package (which is not imported)."""
    for name in PACKAGES:
        found = importlib.util.find_spec(name)
        for place in (found.submodule_search_locations or []) if found else []:
            if (Path(place) / VOCABULARY).is_file():
                return Path(place) / VOCABULARY
    return None


def from_vocabulary(file: Path) -> Bpe:
    """From `bpe_simple_vocab_16e6.txt.gz`. Raises UsageError."""
    try:
        lines = gzip.decompress(file.read_bytes()).decode("utf-8").split("\n")[1 : MERGES + 1]
        merges = [(left, right) for left, right in (line.split() for line in lines)]
    except (OSError, EOFError, ValueError) as error:
        raise UsageError(f"'{file}' is not CLIP's vocabulary: {error}", f"Fetch {VOCABULARY} again") from error
    return built(merges)


def built(merges: Sequence[tuple[str, str]]) -> Bpe:
    """From the merges alone, best first: numbers 0-511 are the bytes (inside and at the end of a word), then the merges, start, end.

    No merges: a tokenizer of bytes, for the tiny CLIP.
    """
    letters = _byte_letters()
    names = letters + [letter + "</w>" for letter in letters] + [left + right for left, right in merges] + [START, END]
    return _tokenizer({name: number for number, name in enumerate(names)}, merges)


def _from_json(file: Path) -> Bpe:
    from tokenizers import Tokenizer

    try:
        tokenizer = Tokenizer.from_file(str(file))
    except Exception as error:  # the Rust side raises bare Exception
        raise UsageError(f"'{file}' is not a tokenizer: {error}", "Fetch it again") from error
    return Bpe(tokenizer)


def _from_pair(vocabulary: Path, merges: Path) -> Bpe:
    """Hugging Face's older pair of files."""
    try:
        numbers = json.loads(vocabulary.read_text(encoding="utf-8"))
        lines = merges.read_text(encoding="utf-8").splitlines()
        pairs = [(left, right) for left, right in (line.split() for line in lines if line and not line.startswith("#version"))]
        return _tokenizer(numbers, pairs)
    except (OSError, ValueError) as error:
        raise UsageError(f"'{vocabulary}' and merges.txt are not CLIP's: {error}", "Fetch them again") from error


def _tokenizer(numbers: dict[str, int], merges: Sequence[tuple[str, str]]) -> Bpe:
    from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    if START not in numbers or END not in numbers:
        raise UsageError(f"this vocabulary has no {START} or {END}", "Give CLIP's own")
    model = models.BPE(
        vocab=numbers, merges=list(merges), unk_token=END, end_of_word_suffix="</w>", continuing_subword_prefix="", fuse_unk=False
    )
    tokenizer = Tokenizer(model)
    # What `clean` does, as far as a tokenizer.json can: a bundle has neither this file nor ftfy.
    steps = [
        normalizers.NFC(),
        normalizers.Replace(Regex("[\u02bc\u2018-\u201b]"), "'"),
        normalizers.Replace(Regex("[\u201c-\u201f]"), '"'),
    ]
    tokenizer.normalizer = normalizers.Sequence([*steps, normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()])
    split = pre_tokenizers.Split(Regex(WORDS), behavior="removed", invert=True)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([split, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    tokenizer.add_special_tokens([AddedToken(name, normalized=False, special=True) for name in (START, END)])
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{START} $A {END}", special_tokens=[(name, numbers[name]) for name in (START, END)]
    )
    return Bpe(tokenizer)


def _byte_letters() -> list[str]:
    """A printable letter for each byte, in the order of CLIP's vocabulary: printable bytes first, the others from U+0100 on."""
    printable = [*range(ord("!"), ord("~") + 1), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in printable]
    return [chr(byte) for byte in printable] + [chr(256 + number) for number in range(len(others))]
