"""Texts to token numbers, by the bundle's tokenizer.json.

Knows nothing of networks; what the tokenizer does (lower case, special tokens) is written in its own file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import BundleError

Int64 = NDArray[np.int64]


class Tokens:
    """A loaded tokenizer, cutting every text to `max_tokens`."""

    def __init__(self, file: Path, max_tokens: int) -> None:
        from tokenizers import Tokenizer  # 30 ms, and only texts need it

        try:
            self._tokenizer: Any = Tokenizer.from_file(str(file))
        except Exception as error:  # the Rust side raises bare Exception
            raise BundleError(f"'{file}' is not a tokenizer: {error}", "Export the bundle again") from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_tokens)

    def batch(self, texts: Sequence[str]) -> tuple[Int64, Int64]:
        """input_ids and attention_mask, both (B, T) int64, padded with 0 to the longest of the batch (T >= 1)."""
        rows = [encoding.ids for encoding in self._tokenizer.encode_batch([_clean(text) for text in texts])]
        longest = max([len(row) for row in rows] + [1])
        ids = np.zeros((len(rows), longest), np.int64)
        mask = np.zeros((len(rows), longest), np.int64)
        for number, row in enumerate(rows):
            ids[number, : len(row)] = row
            mask[number, : len(row)] = 1
        return ids, mask


def _clean(text: str) -> str:
    """Lone surrogates (from file names that are not UTF-8) cannot be handed to the tokenizer."""
    return text.encode("utf-8", "replace").decode()
