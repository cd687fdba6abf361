"""From a class label to sentences: the 63 templates of the paper, and how a label is spoken. Knows no data set and no vectors.

Source of the list and its order: the released code of CLIP goes 3D, datasets/dataset.py:47-111 (the ViLD / CLIP ImageNet templates).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from cg3d.learn.captions import article
from cg3d.learn.sources.sample import Sample

Wording = Literal["article", "paper", "none"]


def _both(sentence: str) -> tuple[str, str]:
    """The sentence with "a" and with "the"."""
    return sentence.replace("ART", "a"), sentence.replace("ART", "the")


QUALITIES = ("nice", "cool", "weird", "small", "large", "clean", "dirty")
LOOKS = ("low resolution", "cropped", "close-up", "jpeg corrupted", "blurry", "pixelated")
MADE_OF = ("plastic", "toy", "plushie", "cartoon")
PAPER_TEMPLATES: tuple[str, ...] = (
    *_both("There is ART {} in the scene."),
    *_both("a photo of ART {} in the scene."),
    "a photo of one {} in the scene.",
    *("itap of a {}.", "itap of my {}.", "itap of the {}."),
    *("a photo of a {}.", "a photo of my {}.", "a photo of the {}.", "a photo of one {}.", "a photo of many {}."),
    *_both("a good photo of ART {}."),
    *_both("a bad photo of ART {}."),
    *(text for quality in QUALITIES for text in _both(f"a photo of ART {quality} {{}}.")),
    *_both("a bright photo of ART {}."),
    *_both("a dark photo of ART {}."),
    *_both("a photo of ART hard to see {}."),
    *(text for look in LOOKS for text in _both(f"a {look} photo of ART {{}}.")),
    *("a black and white photo of the {}.", "a black and white photo of a {}"),  # the second without its full stop, as published
    *(text for matter in MADE_OF for text in _both(f"ART {matter} {{}}.")),
    *("an embroidered {}.", "the embroidered {}."),
    *("a painting of the {}.", "a painting of a {}."),
)
EVALUATION_TEMPLATE = "This is a {}"  # parser.py:40 of the released code: one sentence, no full stop, no ensembling


def spoken(label: str) -> str:
    """A label as a word of language: "night_stand" -> "night stand". The released code leaves the underscore in."""
    return " ".join(label.replace("_", " ").split())


def captions(label: str, templates: Iterable[str] = PAPER_TEMPLATES, *, published: bool = False) -> tuple[str, ...]:
    """A sentence for each template. "a photo of a {}." agrees with the label's first letter ("an airplane") unless `published`: the
    released code puts the bare label in as it stands ("a photo of a airplane."). `captions("sofa")[0] == "There is a sofa in the scene."`
    """
    if published:
        return tuple(template.replace("{}", label) for template in templates)
    word = spoken(label)
    return tuple(template.replace(" a {}", f" {article(word)}").replace("{}", word) for template in templates)


def with_texts(samples: Iterable[Sample], wording: Wording = "article") -> Iterator[Sample]:
    """The samples, those that have a label and no caption of their own worded: "article" = "an airplane", "paper" = the 63 templates."""
    for sample in samples:
        if sample.texts or sample.late_texts or not sample.label or wording == "none":
            yield sample
        else:
            word = spoken(sample.label)
            yield replace(sample, texts=captions(sample.label) if wording == "paper" else (article(word),))
