"""A result as evaluation.json, and as tables of words for a terminal or a page. Measures nothing, prints nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, stdev
from typing import Any

from cg3d.atomic import replacing
from cg3d.errors import Cg3dError, UsageError
from cg3d.evaluate.evaluation import FORMAT
from cg3d.evaluate.tasks import LARGEST, OWN

FILE = "evaluation.json"
NAMING = ("top-1", "class mean", "top-5")
FINDING = ("R@1", "R@5", "R@10", "mAP", "NDCG@10")
Line = Mapping[str, Any]


@dataclass(frozen=True)
class Section:
    """One table; main: of figures that runs are compared by."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    main: bool = False


def save(result: Mapping[str, Any], folder: Path) -> Path:
    """Write evaluation.json whole or not at all. Raises Cg3dError."""
    place = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with replacing(place) as fresh:
            fresh.write_text(json.dumps(result, indent=1, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise Cg3dError(f"'{place}' cannot be written: {error.strerror}", "Make room, or name another folder with --out") from error
    return place


def load(folder: Path) -> dict[str, Any]:
    """The result in a folder (or the file itself). Raises UsageError."""
    place = folder / FILE if folder.is_dir() else folder
    try:
        found: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
        if found["format"] != FORMAT:
            raise UsageError(f"'{place}' has format {found['format']}, this cg3d knows {FORMAT}", "Evaluate again")
        assert {"bundle", "set", "figures", "predictions", "settings", "made"} <= set(found)
    except OSError as error:
        raise UsageError(
            f"'{folder}' holds no evaluation: {error.strerror}", f"`cg3d evaluate BUNDLE --on SET --out FOLDER` writes {FILE}"
        ) from error
    except (ValueError, KeyError, TypeError, AssertionError) as error:
        raise UsageError(f"'{place}' is not an evaluation", "Evaluate again") from error
    return found


def require_same(folder: Path, space: str, given: str, split: str) -> None:
    """Refuse a folder that holds the result of another bundle or set: it would be lost. Raises UsageError."""
    if not (folder / FILE).is_file():
        return
    old = load(folder)
    if (old["bundle"]["space"], old["set"]["given"], old["set"]["split"]) != (space, given, split):
        what = f"'{old['bundle']['name']}' on '{old['set']['name']}' ({old['set']['split']})"
        raise UsageError(f"'{folder}' holds the evaluation of {what}", "Name another folder with --out")


def facts(result: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What must stand beside every number (docs: the field's section 8)."""
    bundle, given, made, settings = (result[name] for name in ("bundle", "set", "made", "settings"))
    expected = given["expected"]
    count = f"{given['tested']} of {given['items']} tested" + (f", {expected} expected ({given['expected_source']})" if expected else "")
    if expected and given["tested"] != expected:
        count += ": NOT the published number"
    whole = given["splits"].get(given["split"], sum(given["splits"].values()))
    if whole > given["items"]:
        count += f"; a sample of the {whole} that are there, by the hash of their keys"
    if given["twice"]:
        count += f"; {given['twice']} are copies of others"
    spec = bundle["spec"]
    towers = ", ".join(f"{tower} {digest[:12]}" for tower, digest in bundle["towers"].items())
    told = [
        ("bundle", f"{bundle['name']}, space {bundle['space']}, manifest {bundle['manifest'][:12]}"),
        ("chosen", bundle["chosen"] + (f"; {bundle['about']}" if bundle["about"] else "")),
        ("towers", towers),
        ("input", f"{spec['points']} points of {spec['surface_samples']}, {spec['views']} views of {spec['view_size']}, no colour = "
         f"{spec['color_none'][0]:g}, up +Y (unknown: {', '.join(spec['poses'])} averaged), scale {spec['normalise']}"),
        ("set", f"{given['name']}, split {given['split']}, {len(given['labels'])} labels, digest {given['digest'][:16]}"),
        ("counts", count),
        ("leaks", given["leaks"]["told"]),
        ("twin", settings["twin"]),
        ("seeds", f"{settings['seeds']} draws of points; bootstrap {settings['bootstrap']}, seed {settings['seed']}"),
        ("code", f"cg3d {made['cg3d']}" + (f", commit {made['commit'][:13]}" if made["commit"] else "") + f", {made['date']}"),
    ]  # fmt: skip
    return [*told, ("caution", given["caution"])] if given["caution"] else told


def warnings(result: Mapping[str, Any]) -> list[str]:
    """What is said loudly."""
    given, found = result["set"], []
    if given["leaks"]["seen"] == "yes":
        found.append(f"TRAINED ON THIS SET: {given['leaks']['told']}; the figures say nothing of unseen shapes")
    if given["chosen_on"]:
        found.append(f"CHOSEN ON THIS SET: the checkpoint was chosen by the split '{given['split']}'; the figures are kind")
    if given["expected"] and given["tested"] != given["expected"]:
        found.append(f"{given['tested']} of {given['expected']} published shapes were tested: not comparable without saying so")
    return found


def sections(result: Mapping[str, Any]) -> list[Section]:
    """The tables of a result."""
    lines = result["figures"]
    templates = {name: f"{name} ({len(sentences)})" if len(sentences) > 1 else f'{name} ("{sentences[0]}")'
                 for name, sentences in result["settings"]["templates"].items()}  # fmt: skip
    found = [
        _table("Naming (zero-shot)", "templates", NAMING, [line for line in lines if line["task"] == "zero-shot"], templates),
        _table("Naming spoilt shapes", "shape", NAMING, [line for line in lines if line["task"] == "robustness"], {}),
        _table("Finding", "question -> answer", FINDING, [line for line in lines if line["task"] == "retrieval"], {}),
    ]
    rest = [line for line in lines if line["task"] in ("open set", "calibration")]
    rows = tuple((line["task"], line["what"], line["part"], str(line["n"]), line["measure"], _plain(line)) for line in rest)
    found.append(Section("Rejection and calibration", ("task", "what", "part", "n", "measure", "value"), rows))
    return [section for section in found if section.rows]


def line_of(result: Mapping[str, Any], task: str, measure: str, *, what: str = "", part: str = "") -> Line | None:
    """The first figure that fits; part: empty for the headline."""
    wanted = {"task": task, "measure": measure, **({"what": what} if what else {}), **({"part": part} if part else {})}
    return next((line for line in result["figures"] if all(line[name] == value for name, value in wanted.items())), None)


def headline(result: Mapping[str, Any], measure: str) -> Line | None:
    """The bundle's own templates, its first part."""
    return line_of(result, "zero-shot", measure, what=OWN)


def cell(line: Line | None) -> str:
    """'61.2 (58-64) ±0.3': value, 95 % interval, standard deviation over the sampling seeds; per cent."""
    if line is None:
        return ""
    text = f"{100 * line['value']:.1f}"
    if line["low"] is not None:
        text += f" ({100 * line['low']:.0f}-{100 * line['high']:.0f})"
    if len(line["seeds"]) > 1:
        text += f" ±{100 * stdev(line['seeds']):.1f}"
    return text


def over_seeds(line: Line) -> str:
    """'61.3 ± 0.2 (3)': mean, standard deviation, number of seeds; empty for one."""
    seeds = line["seeds"]
    return f"{100 * mean(seeds):.1f} ± {100 * stdev(seeds):.1f} ({len(seeds)})" if len(seeds) > 1 else ""


def _plain(line: Line) -> str:
    spread = f" ±{stdev(line['seeds']):.3f}" if len(line["seeds"]) > 1 else ""
    return f"{line['value']:.3f}{spread}" + (f" (chance {line['chance']:.2f})" if line["chance"] is not None else "")


def _table(title: str, what: str, measures: Sequence[str], lines: Sequence[Line], names: Mapping[str, str]) -> Section:
    """A row for each (what, part); the chance of each measure beside it."""
    rows = []
    for key in dict.fromkeys((line["what"], line["part"]) for line in lines):
        own = {line["measure"]: line for line in lines if (line["what"], line["part"]) == key}
        first = next(iter(own.values()))
        chances = "/".join(f"{100 * own[name]['chance']:.1f}" for name in measures if name in own and own[name]["chance"] is not None)
        part = "" if key[1] == LARGEST else key[1]
        rows.append((names.get(key[0], key[0]), part, str(first["n"]), *(cell(own.get(name)) for name in measures), chances))
    head = (what, "part", "n", *measures, "chance")
    return Section(title, head, tuple(rows), "per cent; (95 % bootstrap interval), ± standard deviation over sampling seeds")
