"""The learning curve of a run as a picture, from its metrics.jsonl. Measures nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cg3d.learn.checkpoint import write_atomically

INK, RAW, AVERAGED = "#333333", "#c8842c", "#1f6f8b"


def draw(metrics: Path, picture: Path) -> None:
    """Left: the parts of the loss by step; right: top-1 and top-5 on each split, raw and averaged weights. Nothing without matplotlib."""
    try:
        from matplotlib.figure import Figure  # without pyplot: no global state, no display
    except ImportError:
        return
    lines = [json.loads(line) for line in metrics.read_text(encoding="utf-8").splitlines()]
    figure = Figure(figsize=(11, 4.2), dpi=110, layout="constrained")
    left, right = figure.subplots(1, 2)
    draw_losses(left, [line for line in lines if "loss" in line])
    draw_scores(right, [line for line in lines if "measured" in line])
    for axes in (left, right):
        axes.set_xlabel("step")
        axes.grid(alpha=0.25)
        axes.spines[["top", "right"]].set_visible(False)
        if axes.has_data():
            axes.legend(frameon=False, fontsize=8)
    write_atomically(picture, lambda path: figure.savefig(path, format="png", metadata={"Software": None}))


def draw_losses(axes: Any, lines: list[dict[str, Any]]) -> None:
    for name in ("loss", "text", "picture", "pair", "regression", "teacher"):
        having = [line for line in lines if name in line]  # an alternating schedule has other parts on odd steps
        if having:
            style = {"color": INK, "linewidth": 1.6} if name == "loss" else {"linewidth": 0.9}
            axes.plot([line["step"] for line in having], [line[name] for line in having], label=name, **style)
    axes.set_ylabel("loss")


def draw_scores(axes: Any, lines: list[dict[str, Any]]) -> None:
    splits = list(lines[0]["measured"]) if lines else []
    for weights, color in (("raw", RAW), ("averaged", AVERAGED)):
        chosen = [line for line in lines if line["weights"] == weights]
        for split, marker in zip(splits, "osv^D"):
            for measure, style in (("top1", "-"), ("top5", ":")):
                values = [100 * line["measured"][split][measure] for line in chosen]
                label = f"{split} {measure}, {weights}"
                axes.plot([line["step"] for line in chosen], values, style, color=color, marker=marker, markersize=3, label=label)
    axes.set_ylabel("%")
    axes.set_ylim(0, 100)
