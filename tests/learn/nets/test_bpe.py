import importlib.util
import json
import os
from pathlib import Path

import numpy as np
import pytest

from cg3d.errors import UsageError

pytest.importorskip("tokenizers")

from cg3d.learn.nets import bpe

pytestmark = pytest.mark.torch


@pytest.fixture(scope="module")
def clip():
    """CLIP's tokenizer, from CG3D_CLIP_VOCABULARY or an installed package; the file is not ours to ship."""
    named = os.environ.get("CG3D_CLIP_VOCABULARY")
    file = Path(named) if named else bpe.installed_vocabulary()
    if file is None:
        pytest.skip(f"no {bpe.VOCABULARY}: name it with CG3D_CLIP_VOCABULARY, or install clip-anytorch")
    return bpe.from_vocabulary(file)


def kept(published, clip):
    """Which strings of the fixture are compared: all with ftfy, else printable ASCII (the rest needs its repairs)."""
    arrays, manifest = published.load("clip_bpe_tokenizer")
    texts = manifest["texts"]
    everything = importlib.util.find_spec("ftfy") is not None
    rows = [i for i, text in enumerate(texts) if everything or (text.isascii() and (text.isprintable() or text.isspace()))]
    assert len(rows) > 200
    return arrays, [texts[i] for i in rows], rows


def test_parity_of_every_number_with_openais_padded_rows(clip, published):
    arrays, texts, rows = kept(published, clip)
    got = clip.encode(texts, 77, shortest=77)
    assert np.array_equal(got, arrays["clip_truncate_padded"][rows])


def test_parity_of_the_rows_that_are_cut_to_their_longest(clip, published):
    arrays, texts, rows = kept(published, clip)
    lengths = arrays["lengths"][rows] + 2
    short = [i for i, n in enumerate(lengths) if n <= 20]
    got = clip.encode([texts[i] for i in short], 77)
    assert got.shape[1] == max(lengths[short])
    assert np.array_equal(got, arrays["slip_padded"][rows][short, : got.shape[1]])


def test_a_saved_tokenizer_gives_a_bundle_the_same_numbers(clip, tmp_path):
    from cg3d.bundle.tokens import Tokens

    texts = ["a photo of a Night_Stand.", "Don’t  sit — it's “wet”", "", "word " * 100]
    clip.save(tmp_path / "tokenizer.json")
    ids, mask = Tokens(tmp_path / "tokenizer.json", 77).batch(texts)
    assert np.array_equal(ids, clip.encode(texts, 77)[:, : ids.shape[1]])
    assert mask.sum(1).tolist() == [(row != 0).sum() for row in ids]
    again = bpe.open_bpe([tmp_path])
    assert np.array_equal(again.encode(texts, 77), clip.encode(texts, 77))


@pytest.fixture
def tiny():
    return bpe.built([("c", "a"), ("ca", "t</w>")])


def test_a_vocabulary_is_read_from_hugging_faces_pair_of_files(tiny, tmp_path):
    (tmp_path / "vocab.json").write_text(json.dumps(tiny.tokenizer.get_vocab()), encoding="utf-8")
    (tmp_path / "merges.txt").write_text("#version: 0.2\nc a\nca t</w>\n", encoding="utf-8")
    texts = ["Cat, cats", "a  cat"]
    assert np.array_equal(bpe.open_bpe([tmp_path / "none", tmp_path]).encode(texts, 20), tiny.encode(texts, 20))


def test_merges_join_bytes_and_rows_are_framed_and_filled_with_zero(tiny):
    row = tiny.encode(["CAT"], 77)[0]
    assert row.tolist() == [tiny.start, 513, tiny.end] + [0] * (bpe.SHORTEST - 3)


def test_a_text_that_is_too_long_keeps_its_end_token(tiny):
    rows = tiny.encode(["x " * 100, "y"], 10)
    assert rows.shape == (2, 10)
    assert rows[0, -1] == tiny.end


def test_no_text_at_all_and_odd_characters_are_taken(tiny):
    assert tiny.encode([], 77).shape == (0, bpe.SHORTEST)
    assert (tiny.encode(["\ud800", "", "\x00"], 77)[:, 0] == tiny.start).all()


def test_html_and_white_space_are_cleaned_as_clip_does():
    assert bpe.clean("  A &amp;lt;b&gt;\n chair ") == "a <b> chair"


def test_a_missing_or_broken_vocabulary_is_said_in_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr(bpe, "installed_vocabulary", lambda: None)
    with pytest.raises(UsageError, match=r"'bpe_simple_vocab_16e6.txt.gz' is missing. Copy it beside the weights; .* open-clip-torch"):
        bpe.open_bpe([tmp_path])
    (tmp_path / bpe.VOCABULARY).write_bytes(b"not gzip")
    with pytest.raises(UsageError, match="is not CLIP's vocabulary"):
        bpe.open_bpe([tmp_path])
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(UsageError, match="is not a tokenizer"):
        bpe.open_bpe([tmp_path])
    (tmp_path / "tokenizer.json").unlink()
    (tmp_path / "vocab.json").write_text('{"a": 0}')
    (tmp_path / "merges.txt").write_text("")
    with pytest.raises(UsageError, match=r"has no <\|startoftext"):
        bpe.open_bpe([tmp_path])
