"""Results as pictures, by matplotlib where it is installed (extra 'train'). Measures nothing; only page.py imports it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from cg3d.evaluate.report import headline, line_of
from cg3d.evaluate.tasks import TWIN

COLORS = ("#1f4e79", "#c8842c", "#4b8b5a", "#8a4a7d", "#4a90c2", "#9a3b3b", "#6b6b6b", "#b8a13a")
DIM = "#777777"
Named = Sequence[tuple[str, Mapping[str, Any]]]


def write(results: Named, out: Path) -> list[Path]:
    """naming.png, finding.png, spoilt.png, calibration.png: those for which there are numbers."""
    files = []
    for name, draw in (("naming", naming), ("finding", finding), ("spoilt", spoilt), ("calibration", calibration)):
        figure = draw(results)
        if figure is not None:
            files.append(out / f"{name}.png")
            figure.savefig(files[-1], format="png", metadata={"Software": None})
    return files


def naming(results: Named) -> Figure | None:
    """top-1 with its interval, a bar a run, a group a set; chance and the untrained twin as marks."""
    groups: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
    for name, result in results:
        if headline(result, "top-1") is not None:
            groups.setdefault(result["set"]["digest"], []).append((name, result))
    if not groups:
        return None
    bars = sum(len(group) for group in groups.values())
    figure = Figure(figsize=(8, 1.3 + 0.42 * bars + 0.5 * len(groups)), dpi=110, layout="constrained")
    axes = figure.subplots()
    place, ticks, names = 0.0, [], []
    for group in groups.values():
        axes.text(0, place - 0.65, _set_name(group[0][1]), fontsize=9, fontweight="bold", va="bottom")
        for name, result in group:
            line = headline(result, "top-1")
            assert line is not None
            low, high = 100 * (line["value"] - line["low"]), 100 * (line["high"] - line["value"])
            axes.barh(place, 100 * line["value"], 0.66, xerr=[[low], [high]], color=_color(results, name), ecolor="#222222", capsize=3)
            axes.text(100 * line["high"] + 1, place, f"{100 * line['value']:.1f}", va="center", fontsize=9)
            ticks.append(place)
            names.append(name + (" (TRAINED ON)" if result["set"]["leaks"]["seen"] == "yes" else ""))
            _mark(axes, place, line["chance"], "|", "chance" if place == 0 else "")
            twin = line_of(result, "zero-shot", "top-1", part=TWIN)
            _mark(axes, place, twin["value"] if twin is not None else None, "d", "untrained twin" if place == 0 else "")
            place += 1
        place += 0.9
    axes.set_yticks(ticks, names)
    axes.set_ylim(place - 1.2, -1.1)
    axes.set_xlim(0, 100)
    axes.set_xlabel("top-1, per cent; whiskers: 95 % bootstrap interval")
    figure.legend(loc="outside lower right", ncols=2, frameon=False, fontsize=8)
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def finding(results: Named) -> Figure | None:
    """mAP of every direction."""
    return _grouped(results, "retrieval", "mAP", "mAP, per cent")


def spoilt(results: Named) -> Figure | None:
    """top-1 of spoilt shapes beside that of whole ones."""
    return _grouped(results, "robustness", "top-1", "top-1, per cent", first="as it is")


def calibration(results: Named) -> Figure | None:
    """Accuracy over what the bundle says; on the diagonal it says the truth."""
    curves = [
        (name, result["calibration_curve"], line_of(result, "calibration", "ECE"))
        for name, result in results
        if result["calibration_curve"]
    ]
    if not curves:
        return None
    figure = Figure(figsize=(5.4, 5.2), dpi=110, layout="constrained")
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1], color=DIM, linewidth=1, linestyle="--")
    for name, curve, line in curves:
        said, right, count = np.array(curve).T
        label = f"{name}: ECE {line['value']:.3f}" if line is not None else name
        axes.plot(said, right, color=_color(results, name), linewidth=1.2, label=label)
        axes.scatter(said, right, s=8 + 160 * count / count.sum(), color=_color(results, name), clip_on=False, zorder=3)
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="probability of the best label", ylabel="share that is right (size: how many)")
    axes.legend(loc="upper left", frameon=False, fontsize=8)
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def _grouped(results: Named, task: str, measure: str, told: str, first: str = "") -> Figure | None:
    """Bars of each run side by side, a group for each `what` of a task."""
    whats = list(dict.fromkeys(line["what"] for _, result in results for line in result["figures"] if line["task"] == task))
    runs = [(name, result) for name, result in results if any(line["task"] == task for line in result["figures"])]
    if not whats:
        return None
    groups = ([first] if first else []) + whats
    figure = Figure(figsize=(9, 1.2 + len(groups) * (0.22 + 0.2 * len(runs))), dpi=110, layout="constrained")
    axes = figure.subplots()
    height = 0.8 / len(runs)
    for number, (name, result) in enumerate(runs):
        lines = [headline(result, measure) if what == first else line_of(result, task, measure, what=what) for what in groups]
        places = [at + (number - (len(runs) - 1) / 2) * height for at, line in enumerate(lines) if line is not None]
        values = [100 * line["value"] for line in lines if line is not None]
        label = f"{name} on {_set_name(result)}"
        axes.barh(places, values, height * 0.92, color=_color(results, name), label=label)
        for place, value in zip(places, values):
            axes.text(value + 0.6, place, f"{value:.0f}", va="center", fontsize=7)
    axes.set_yticks(range(len(groups)), groups)
    axes.invert_yaxis()
    axes.set_xlim(0, 104)
    axes.set_xlabel(told)
    figure.legend(loc="outside lower center", frameon=False, fontsize=8)
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def _mark(axes: Axes, place: float, value: float | None, marker: str, label: str) -> None:
    if value is None:
        return
    if marker == "|":  # on a dark bar and beside it
        axes.vlines(100 * value, place - 0.33, place + 0.33, color="#ffffff", linewidth=3.5, zorder=2)
        axes.vlines(100 * value, place - 0.33, place + 0.33, color="#111111", linewidth=1.4, zorder=3, label=label or "_")
    else:
        axes.scatter([100 * value], [place], marker=marker, s=60, color="#e6e6e6", edgecolors="#111111", zorder=4, label=label or None)


def _color(results: Named, name: str) -> str:
    return COLORS[[known for known, _ in results].index(name) % len(COLORS)]


def _set_name(result: Mapping[str, Any]) -> str:
    given = result["set"]
    return f"{given['name']}, {given['split']} ({given['tested']})"
