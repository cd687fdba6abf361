"""A result on scenes as scenes.json, as tables of words, as a page. Measures nothing, prints nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from statistics import mean
from typing import Any

from cg3d.atomic import replacing
from cg3d.errors import Cg3dError
from cg3d.evaluate.page import document
from cg3d.evaluate.places import MEASURES, TOPS
from cg3d.evaluate.report import Section, cell
from cg3d.evaluate.scenes import cost

FILE, PAGE = "scenes.json", "scenes.html"
REFUSALS = ("absent things refused", "present things answered", "AUROC present above absent")
NOTE = "per cent; in brackets the 95 % bootstrap interval over names or things, after ± the standard deviation over seeds"


def save(result: Mapping[str, Any], folder: Path) -> list[Path]:
    """Write scenes.json and scenes.html, each whole or not at all. Raises Cg3dError."""
    pages = document("cg3d: scenes", f"Scenes: {result['bundle']['name']} on {result['set']['name']}", sections(result), NOTE)
    texts = {FILE: json.dumps(result, indent=1, ensure_ascii=False, allow_nan=False) + "\n", PAGE: pages}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            with replacing(folder / name) as fresh:
                fresh.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Cg3dError(f"'{folder}' cannot be written: {error.strerror}", "Make room, or name another folder with --out") from error
    return [folder / name for name in texts]


def facts(result: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What must stand beside every number."""
    bundle, given, made, settings = (result[name] for name in ("bundle", "set", "made", "settings"))
    runs = result["runs"]
    ups, units = (f"{sum(run[key] for run in runs)} of {len(runs)}" for key in ("up right", "unit right"))
    told = "given" if settings["up"] else f"found rightly in {ups} runs"
    return [
        ("bundle", f"{bundle['name']}, space {bundle['space']}, manifest {bundle['manifest'][:12]}"),
        ("set", f"{given['name']}: {len(given['scenes']) - len(given['refused'])} scenes; licence: {'; '.join(given['licences'])}"),
        ("up, unit", f"up {told}; unit {'given' if settings['unit'] else f'found rightly in {units}'}"),
        ("seeds", f"{settings['seeds']} a look: {', '.join(settings['looks'])}; labels hidden from the method"),
        ("code", f"cg3d {made['cg3d']}" + (f", commit {made['commit'][:13]}" if made["commit"] else "") + f", {made['date']}"),
    ]


def sections(result: Mapping[str, Any]) -> list[Section]:
    """The tables."""
    return [_where(result), _refusals(result), _segments(result), _labels(result), _scenes(result)]


def _lines(result: Mapping[str, Any], task: str) -> dict[tuple[str, str], dict[str, Any]]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for line in result["figures"]:
        if line["task"] == task:
            found.setdefault((line["what"], line["part"]), {})[line["measure"]] = line
    return found


def _where(result: Mapping[str, Any]) -> Section:
    rows = []
    for (look, method), own in _lines(result, "where").items():
        for measure in MEASURES:
            cells = [own.get(f"{measure}, top {k}") for k in TOPS]
            if cells[0] is None:
                continue
            said = own.get(f"{measure}, top 3, not refused")
            chances = "/".join(f"{100 * line['chance']:.0f}" for line in cells if line and line["chance"] is not None)
            rows.append((look, method, measure, str(cells[0]["n"]), *(cell(line) for line in cells), cell(said), chances))
    head = ("look", "method", "measure", "names", *(f"top {k}" for k in TOPS), "top 3 and said to be here", "chance: random segments")
    return Section("Where is X", head, tuple(rows), NOTE, main=True)


def _refusals(result: Mapping[str, Any]) -> Section:
    found = _lines(result, "refusal").items()
    rows = tuple((look, method, *(cell(own.get(name)) for name in REFUSALS)) for (look, method), own in found)
    head = ("look", "method", "absent refused", "present answered", "AUROC (50 = chance)")
    return Section("Here or not", head, rows, "absent: nouns of a fixed list of which no word is in the scene's names")


def _segments(result: Mapping[str, Any]) -> Section:
    names = ("recall at IoU 0.25", "recall at IoU 0.5", "mean best IoU")
    rows = []
    for (look, which), own in _lines(result, "segments").items():
        count = mean(run["segments"][which]["count"] for run in result["runs"] if run["look"] == look)
        rows.append((look, which, f"{count:.0f}", str(own[names[0]]["n"]), *(cell(own[name]) for name in names)))
    return Section("Segments, whatever they are called", ("look", "segments", "a scene", "things", *names), tuple(rows), "IoU in points")


def _labels(result: Mapping[str, Any]) -> Section:
    rows = []
    for (look, method), own in _lines(result, "labels").items():
        chances = "/".join(f"{100 * own[name]['chance']:.1f}" for name in ("f-mIoU", "f-mAcc"))
        rows.append((look, method, str(own["f-mIoU"]["n"]), cell(own["f-mIoU"]), cell(own["f-mAcc"]), chances))
    head = ("look", "method", "labels", "f-mIoU", "f-mAcc", "chance: random labels")
    return Section("Labels of points", head, tuple(rows), "means over the labels but the building's (f = foreground), all points counted")


def _scenes(result: Mapping[str, Any]) -> Section:
    """A row a scene and look: means over seeds."""
    rows = []
    method = result["settings"]["methods"][0]
    for name, look in dict.fromkeys((run["scene"], run["look"]) for run in result["runs"]):
        own = [run for run in result["runs"] if (run["scene"], run["look"]) == (name, look)]
        asked = [run["methods"][method] for run in own]
        there, away = ([row for one in asked for row in one[kind]] for kind in ("present", "absent"))
        near = sum(row["rank"][MEASURES[0]] is not None and row["rank"][MEASURES[0]] < 3 for row in there) / len(own)
        spent = cost(own, method)
        refused = f"{100 * mean(not row['here'] for row in away):.0f}" if away else ""
        rows.append(
            (name, look, f"{mean(run['points'] for run in own):,.0f}", f"{near:.1f} of {len(there) / len(own):.0f}",
             f"{100 * mean(row['chance'][MEASURES[0]][1] for row in there):.0f}" if there else "", refused,
             f"{spent['split']:.1f} + {spent['embed']:.1f}", f"{spent['milliseconds']:.0f}", f"{spent['bytes'] / 1e6:.1f}")
        )  # fmt: skip
    head = ("scene", "look", "points", "within 1 m, top 3", "chance", "absent refused", "s cut + encode", "ms a question", "MB kept")
    return Section("Scenes", head, tuple(rows), f"method {method}; means over seeds; times are of this machine, wall clock")
