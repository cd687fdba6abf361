"""The paper's 63 sentences, word for word, and how a label is spoken."""

from __future__ import annotations

from cg3d.learn.sources.made import samples
from cg3d.learn.templates import PAPER_TEMPLATES, captions, spoken, with_texts


def test_there_are_63_different_sentences_and_the_published_ends_are_kept():
    assert len(PAPER_TEMPLATES) == len(set(PAPER_TEMPLATES)) == 63
    assert PAPER_TEMPLATES[0] == "There is a {} in the scene."
    assert PAPER_TEMPLATES[12] == "a photo of many {}."
    assert PAPER_TEMPLATES[35:37] == ("a photo of a hard to see {}.", "a photo of the hard to see {}.")
    assert [template for template in PAPER_TEMPLATES if not template.endswith(".")] == ["a black and white photo of a {}"]
    assert PAPER_TEMPLATES[-2:] == ("a painting of the {}.", "a painting of a {}.")


def test_labels_are_spoken_with_their_article_unless_published():
    assert spoken("night_stand") == "night stand"
    assert captions("airplane")[8] == "a photo of an airplane."
    assert captions("airplane", published=True)[8] == "a photo of a airplane."
    assert captions("night_stand", published=True)[0] == "There is a night_stand in the scene."


def test_only_objects_without_captions_are_worded():
    from dataclasses import replace

    bare = replace(next(samples(1)), late_texts=None)
    with_own = replace(bare, texts=("mine",))
    assert [s.texts for s in with_texts([bare, with_own])] == [("a 3d printer",), ("mine",)]
    assert len(next(with_texts([bare], "paper")).texts) == 63
    assert next(with_texts([bare], "none")).texts == ()
