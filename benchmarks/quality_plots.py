"""Figures of quality.py: confusion, a contact sheet of searches, bars. Measures nothing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.figure import Figure
from PIL import Image, ImageDraw, ImageFont

from cg3d.evaluate.scoring import label_scores, search_scores
from cg3d.formats import read
from cg3d.geometry.prepare import thumbnail

if TYPE_CHECKING:
    from quality import Quality, Row

QUESTIONS, HITS, CELL, TEXT = 8, 6, 150, 190
GROUPS = 16
COLORS = {"fused": "#1f4e79", "pictures": "#4a90c2", "points": "#c8842c", "twin": "#9a9a9a"}


def save(figure: Figure, file: Path) -> None:
    figure.savefig(file, format="png", metadata={"Software": None})


def confusion(quality: Quality, file: Path) -> None:
    """Rows: the most frequent last words of val labels; columns: the last word of the answer among all train labels."""
    rows = quality.rows("val", "as it is")
    parts = quality.parts(rows)
    scores = label_scores(quality.bundle, quality.texts(quality.trained), parts.get("fused", next(iter(parts.values()))))
    truth = [label.split()[-1] for label in quality.names["val"]]
    answer = [quality.trained[at].split()[-1] for at in scores.argmax(1)]
    groups = [word for word, _ in sorted(Counter(truth).items(), key=lambda pair: (-pair[1], pair[0]))[:GROUPS]]
    counts = np.zeros((len(groups), len(groups) + 1), int)
    elsewhere: dict[str, Counter[str]] = {word: Counter() for word in groups}
    for own, said in zip(truth, answer):
        if own in groups:
            counts[groups.index(own), groups.index(said) if said in groups else -1] += 1
            elsewhere[own].update([said] if said not in groups else [])
    figure = Figure(figsize=(10.5, 7), dpi=100, layout="constrained")
    axes = figure.subplots()
    shares = counts / counts.sum(1, keepdims=True)
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    for row, column in zip(*np.nonzero(counts)):
        color = "white" if shares[row, column] > 0.5 else "#222222"
        axes.text(column, row, str(counts[row, column]), ha="center", va="center", color=color, fontsize=9)
    axes.set_xticks(range(len(groups) + 1), [*groups, "another"], rotation=45, ha="right")
    axes.set_yticks(range(len(groups)), [f"{word} ({total})" for word, total in zip(groups, counts.sum(1))])
    for row, word in enumerate(groups):
        axes.text(len(groups) + 0.6, row, ", ".join(dict(elsewhere[word].most_common(4))), va="center", fontsize=8, color="#555555")
    axes.set_xlabel("answered (right: what the others were taken for)")
    axes.set_ylabel("truth (models)")
    axes.spines[:].set_visible(False)
    save(figure, file)


def contact_sheet(quality: Quality, file: Path) -> None:
    """Eight questions, evenly over the labels with at least 3 models; the 6 best of val and novel, right ones framed green."""
    questions, relevant, rows = quality.gallery("as it is")
    chosen = [at for at in range(len(questions)) if relevant[at].sum() >= 3]
    chosen = [chosen[at] for at in np.linspace(0, len(chosen) - 1, QUESTIONS).round().astype(int)]
    asked = [questions[at] for at in chosen]
    parts = quality.parts(rows)
    scores = search_scores(quality.bundle, quality.texts(asked), parts.get("fused", next(iter(parts.values()))))
    files = [*quality.files["val"], *quality.files["novel"]]
    names = [*quality.names["val"], *quality.names["novel"]]
    sheet = Image.new("RGB", (TEXT + HITS * CELL, QUESTIONS * (CELL + 18)), "white")
    draw, font, small = ImageDraw.Draw(sheet), ImageFont.load_default(17), ImageFont.load_default(11)
    for line, at in enumerate(chosen):
        top = line * (CELL + 18)
        draw.text((8, top + 50), asked[line], fill="#111111", font=font)
        draw.text((8, top + 76), f"{relevant[at].sum()} in the gallery", fill="#777777", font=small)
        for place, hit in enumerate(np.argsort(-scores[line], kind="stable")[:HITS]):
            left = TEXT + place * CELL
            picture = Image.fromarray(thumbnail(read(quality.root / files[hit], root=quality.root))).resize((CELL - 10, CELL - 10))
            sheet.paste(picture, (left + 5, top + 5))
            if relevant[at, hit]:
                draw.rectangle((left + 3, top + 3, left + CELL - 4, top + CELL - 4), outline="#2a9d4a", width=3)
            draw.text((left + 6, top + CELL - 2), f"{names[hit]}  {scores[line, hit]:.1f}"[:28], fill="#333333", font=small)
    sheet.quantize(200).save(file, optimize=True)


def bars(rows: list[Row], file: Path) -> None:
    """Top-1 (R@1 for finding) of each row and part, with its interval and chance."""
    figure = Figure(figsize=(11, 0.62 * len(rows) + 1), dpi=90, layout="constrained")
    axes: Any = figure.subplots()
    for number, row in enumerate(rows):
        for offset, part in enumerate(COLORS):
            if part in row.figures:
                found = next(iter(row.figures[part].values()))
                error = [[100 * (found.value - found.low)], [100 * (found.high - found.value)]]
                place = number + (offset - 1.5) * 0.2
                label = part if not number else None
                axes.barh(
                    place, 100 * found.value, 0.19, color=COLORS[part], label=label, xerr=error, error_kw={"lw": 0.7, "ecolor": "#444444"}
                )
        chance = 100 * next(iter(row.figures["twin"].values())).chance
        axes.plot([chance, chance], [number - 0.42, number + 0.42], color="red", lw=1.2, label="chance" if not number else None)
    axes.set_yticks(range(len(rows)), [f"{row.task}\n{row.look}" if row.look else row.task for row in rows], fontsize=8)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xlabel("top-1 (R@1 for text -> model), per cent; whiskers: 95 % of the bootstrap")
    axes.set_xlim(0, 100)
    axes.grid(axis="x", alpha=0.25)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, fontsize=8, loc="lower right")
    save(figure, file)
