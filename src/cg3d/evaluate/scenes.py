"""`cg3d evaluate BUNDLE --on scene:FOLDER`: what of a labelled scene is found by its name, and what is rightly not. Prints nothing.

Labels are hidden from the method: it gets points and colours, and finds up axis and unit itself unless they are given. Nothing is tuned
here. Measures and chance: places.py; the simulated scan: scan_again.py; tables: scene_report.py.
"""

from __future__ import annotations

import platform
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean, median
from typing import Any, Protocol

import numpy as np

import cg3d
from cg3d.bundle.runtime import Bundle
from cg3d.errors import NothingFound, RefusedFile, UsageError
from cg3d.evaluate import places
from cg3d.evaluate.measures import auroc, figure
from cg3d.evaluate.scan_again import scan_again
from cg3d.evaluate.subject import Subject, commit, subject_of
from cg3d.evaluate.tasks import Line
from cg3d.records import Axis, Progress
from cg3d.scenes import paper, query
from cg3d.scenes.embed import embed, save
from cg3d.scenes.scene import Scene
from cg3d.scenes.sources import STRUCTURE, LabelledScene, SceneFile
from cg3d.scenes.split import Unit, split

FORMAT = 1
AS_IT_IS, SCANNED = "as it is", "scanned again"
LOOKS = (AS_IT_IS, SCANNED)
OURS, PAPER, CEILING, POINTS = "ours", "--method cg3d", "true segments given", "a random point"
LOST = 0.1  # share of the points that a further seed leaves out of a scene as it is
TOP = max(places.TOPS)
ABSENT = (
    "elephant", "bathtub", "toilet", "piano", "car", "airplane", "horse", "tent", "guitar", "washing machine", "motorcycle", "boat",
    "umbrella", "skateboard", "fire hydrant", "traffic light", "wheelchair", "fireplace", "ladder", "drum", "canoe", "tractor",
    "christmas tree", "swimming pool", "surfboard", "lawn mower", "helicopter", "cow", "tombstone", "cannon",
)  # fmt: skip
ALSO = {
    "bathtub": "bath tub", "toilet": "toilet", "car": "vehicle", "washing machine": "washer dryer", "motorcycle": "motorbike scooter",
    "christmas tree": "plant", "cow": "animal", "horse": "animal", "elephant": "animal", "ladder": "stepladder", "piano": "keyboard",
    "guitar": "instrument case", "fireplace": "stove chimney",
}  # fmt: skip


class Hit(Protocol):
    """segment: its number in the split; score: higher is likelier."""

    @property
    def segment(self) -> int: ...
    @property
    def score(self) -> float: ...


class Answer(Protocol):
    """here: whether the thing is said to be there; hits: best first."""

    @property
    def here(self) -> bool: ...
    @property
    def hits(self) -> Sequence[Hit]: ...


@dataclass(frozen=True)
class Way:
    """One procedure. ask: (scene, bundle, text, top) -> answer; label: (scene, bundle, labels) -> (N,) label of each point, None if it
    has none; cut: the scene that it asks, where not ours."""

    ask: Callable[[Scene, Bundle, str, int], Answer]
    label: Callable[[Scene, Bundle, Sequence[str]], Any] | None = None
    cut: Callable[[Scene, Bundle, LabelledScene], Scene] | None = None


@dataclass(frozen=True)
class Settings:
    """seeds: draws of each look; up, unit: told to the method where given, else it finds them."""

    seeds: int = 3
    looks: tuple[str, ...] = LOOKS
    up: Axis | None = None
    unit: Unit | None = None


def ways(bundle: Bundle) -> dict[str, Way]:
    """What is compared: our answer, the paper's procedure, and ours with the true segments given: a ceiling, no result."""

    def ours(scene: Scene, bundle: Bundle, text: str, top: int) -> Answer:
        return query.ask(scene, bundle, [text], top=top)[0]

    def papers(scene: Scene, bundle: Bundle, text: str, top: int) -> Answer:
        return paper.ask_clusters(scene, bundle, [text], top=top)[0]

    found = {OURS: Way(ours, query.label)}
    if "points" in bundle.towers:
        found[PAPER] = Way(papers, cut=lambda scene, bundle, _: paper.clustered(scene.split, bundle))
    return found | {CEILING: Way(ours, query.label, cut=true_segments)}


def true_segments(scene: Scene, bundle: Bundle, truth: LabelledScene) -> Scene:
    """The same scan cut as its labels say."""
    number = np.full(len(truth.names) + 1, -1)
    number[truth.things()] = np.arange(len(truth.things()))
    cut = paper.cut_by(scene.split, number[truth.instance], "given")
    return embed(cut, bundle, rows=np.arange(len(cut.segments)))


def evaluate_scenes(
    bundle: Bundle, files: Sequence[SceneFile], name: str, settings: Settings = Settings(), *, compared: Mapping[str, Way] | None = None,
    subject: Subject | None = None, on_progress: Callable[[Progress], None] = lambda _: None,
) -> dict[str, Any]:  # fmt: skip
    """Everything that is measured, as what becomes scenes.json (docs/evaluation.md lists the keys).

    Scenes that cannot be read are listed as refused. Raises UsageError where none is left.
    """
    compared = compared or ways(bundle)
    began = time.monotonic()
    subject = subject or subject_of(bundle)
    runs: list[dict[str, Any]] = []
    refused: list[dict[str, str]] = []
    licences: set[str] = set()
    total = len(files) * len(settings.looks) * settings.seeds
    for at, file in enumerate(files):
        try:
            scene = file.load()
            if not len(scene.things()):
                raise RefusedFile("empty", "no labelled thing has 20 points", file.key)
        except RefusedFile as error:
            refused.append({"path": file.key, "code": error.code, "reason": error.reason, "advice": error.advice})
            continue
        licences.add(scene.licence)
        for number, (look, seed) in enumerate((look, seed) for look in settings.looks for seed in range(settings.seeds)):
            done = at * len(settings.looks) * settings.seeds + number
            on_progress(Progress(done, total, time.monotonic() - began, len(refused), f"{file.key}, {look}"))
            runs.append(one_run(bundle, looked_at(scene, look, seed), look, seed, settings, compared))
    if not runs:
        why = f"; '{refused[0]['path']}': {refused[0]['reason']}" if refused else ""
        raise UsageError(f"no scene of '{name}' was let in{why}", "Give labelled scenes: --on scene:FOLDER")
    on_progress(Progress(total, total, time.monotonic() - began, len(refused)))
    return {
        "format": FORMAT, "task": "scenes",
        "made": {"date": datetime.now(UTC).isoformat(timespec="seconds"), "cg3d": cg3d.__version__, "commit": commit(),
                 "python": platform.python_version(), "seconds": round(time.monotonic() - began, 1)},
        "bundle": {**asdict(subject), "spec": asdict(bundle.spec)},
        "set": {"name": name, "scenes": [file.key for file in files], "licences": sorted(licences), "refused": refused},
        "settings": {"seeds": settings.seeds, "looks": list(settings.looks), "up": settings.up, "unit": settings.unit,
                     "absent": list(ABSENT), "structure": sorted(STRUCTURE), "methods": list(compared)},
        "figures": [asdict(line) for line in lines_of(runs, list(compared))],
        "runs": runs,
    }  # fmt: skip


def looked_at(scene: LabelledScene, look: str, seed: int) -> LabelledScene:
    """The scene as a look shows it; a further seed of "as it is" leaves out a tenth of the points."""
    if look == SCANNED:
        return scan_again(scene, seed)
    if not seed:
        return scene
    rows = np.flatnonzero(np.random.default_rng([seed, 13]).random(len(scene.instance)) >= LOST)
    cloud = scene.cloud
    colors = None if cloud.colors is None else cloud.colors[rows]
    return replace(scene, cloud=cloud.but(points=cloud.points[rows], colors=colors), instance=scene.instance[rows])


def one_run(bundle: Bundle, scene: LabelledScene, look: str, seed: int, settings: Settings, compared: Mapping[str, Way]) -> dict[str, Any]:
    """One look at one scene: cut, encoded, asked."""
    start = time.perf_counter()
    cut = split(scene.cloud, up=settings.up, unit=settings.unit)
    after_split = time.perf_counter()
    asked = embed(cut, bundle)
    after_embed = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        save(asked, Path(folder) / "scene.npz")
        size = (Path(folder) / "scene.npz").stat().st_size
    seen = replace(scene, cloud=scene.cloud.but(points=cut.points), instance=scene.instance[cut.kept])
    up = "-+"[int(cut.up.sum() > 0)] + "xyz"[int(np.abs(cut.up).argmax())]
    return {
        "scene": scene.name, "look": look, "seed": seed, "points": len(cut.points), "things": len(seen.things()),
        "up": up, "up right": up == f"+{scene.up}", "unit": cut.unit, "unit right": cut.unit == scene.unit,
        "seconds": {"split": round(after_split - start, 2), "embed": round(after_embed - after_split, 2)}, "bytes": size,
        "segments": recall(asked, seen), "methods": {name: answers(bundle, asked, seen, way) for name, way in compared.items()},
    }  # fmt: skip


def recall(asked: Scene, scene: LabelledScene) -> dict[str, Any]:
    """How many things some segment meets, among all of them and among those that were encoded."""
    things = scene.things()
    every = [segment.indices for segment in asked.split.segments if segment.plane in ("", "top")]
    sets = {"all": every, "encoded": [asked.split.segments[row].indices for row in asked.rows.tolist()]}
    return {
        which: {"count": len(some), "best": places.best_ious(some, scene.instance, things, len(scene.names)).round(3).tolist()}
        for which, some in sets.items()
    }


def answers(bundle: Bundle, asked: Scene, scene: LabelledScene, way: Way) -> dict[str, Any]:
    """What one method says of every name that is there, of names that are not, and of every point."""
    asked = way.cut(asked, bundle, scene) if way.cut is not None else asked
    things, metres = scene.things(), asked.split.metres
    boxes = np.array([segment.box for segment in asked.split.segments]).reshape(-1, 2, 3)
    names = sorted({scene.names[thing] for thing in things})
    rng = np.random.default_rng(0)
    some = scene.cloud.points[rng.permutation(len(scene.cloud.points))[:20_000]]
    present: list[dict[str, Any]] = []
    for name in names:
        own = things[[scene.names[thing] == name for thing in things]]
        truth = places.boxes_of(scene.cloud.points, scene.instance, own)
        row = _asked(bundle, asked, way, name)
        meets = places.right(boxes, truth, metres)
        row["rank"] = {measure: _rank(good, row["segments"]) for measure, good in meets.items()}
        row["chance"] = {measure: [places.chance_of_segments(good[asked.rows], k) for k in places.TOPS] for measure, good in meets.items()}
        row["chance of points"] = [places.chance_of_points(some, truth, metres, k) for k in places.TOPS]
        present.append(row)
    absent = [_asked(bundle, asked, way, noun) for noun in places.absent_of(ABSENT, scene.names, ALSO)]
    return {"present": present, "absent": absent, "labels": _labels(bundle, asked, scene, way)}


def _asked(bundle: Bundle, asked: Scene, way: Way, text: str) -> dict[str, Any]:
    start = time.perf_counter()
    here, hits = False, list[Hit]()
    with suppress(NothingFound):  # no segment at all is an answer too
        answer = way.ask(asked, bundle, text, TOP)
        here, hits = bool(answer.here), list(answer.hits)[:TOP]
    seconds = time.perf_counter() - start
    score = float(hits[0].score) if hits and np.isfinite(hits[0].score) else None
    return {
        "text": text, "here": here, "score": score, "milliseconds": round(1000 * seconds, 1),
        "segments": [int(hit.segment) for hit in hits],
    }  # fmt: skip


def _rank(good: places.Bools, segments: Sequence[int]) -> int | None:
    """Place of the first hit that is right, from 0."""
    return next((place for place, segment in enumerate(segments) if good[segment]), None)


def _labels(bundle: Bundle, asked: Scene, scene: LabelledScene, way: Way) -> dict[str, Any] | None:
    """IoU and accuracy of each label but those of the building, over all points; names are the label list, the building's too."""
    if way.label is None:
        return None
    labels = sorted({scene.names[i] for i in np.unique(scene.instance[scene.instance >= 0]).tolist()})
    of_name = np.array([labels.index(name) if name in labels else -1 for name in scene.names] + [-1])
    truth = of_name[scene.instance]  # instance -1 takes the last, -1
    start = time.perf_counter()
    said = np.full(len(truth), -1, np.int64)
    with suppress(NothingFound):
        said = np.asarray(way.label(asked, bundle, labels), np.int64)
    seconds = time.perf_counter() - start
    front = [number for number, name in enumerate(labels) if name not in STRUCTURE]
    iou, accuracy = places.labelled(truth, said, front)
    chance = places.chance_of_labels(truth, front, len(labels))
    return {
        "labels": [labels[number] for number in front], "iou": iou.round(4).tolist(), "accuracy": accuracy.round(4).tolist(),
        "chance": [float(chance[0].mean()), float(chance[1].mean())], "seconds": round(seconds, 2),
    }  # fmt: skip


# -------------------------------------------------------------------- figures


def lines_of(runs: Sequence[Mapping[str, Any]], methods: Sequence[str]) -> list[Line]:
    """Figures over all scenes of a look; the interval is of the first seed, over names or things."""
    found: list[Line] = []
    for look in dict.fromkeys(run["look"] for run in runs):
        own = [run for run in runs if run["look"] == look]
        seeds = [[run for run in own if run["seed"] == seed] for seed in sorted({run["seed"] for run in own})]
        for which in ("all", "encoded"):
            best = [np.concatenate([run["segments"][which]["best"] for run in some]) for some in seeds]
            for least in (0.25, 0.5):
                found.append(_line("segments", look, which, f"recall at IoU {least}", [one >= least for one in best]))
            found.append(_line("segments", look, which, "mean best IoU", best))
        for method in methods:
            found += _where(look, method, seeds) + _refusals(look, method, seeds) + _labelling(look, method, seeds)
    return found


def _where(look: str, method: str, seeds: Sequence[Sequence[Mapping[str, Any]]]) -> list[Line]:
    rows = [[row for run in some for row in run["methods"][method]["present"]] for some in seeds]
    found = []
    for measure in places.MEASURES:
        for at, k in enumerate(places.TOPS):
            ranks = [[row["rank"][measure] for row in some] for some in rows]
            values = [np.array([rank is not None and rank < k for rank in some]) for some in ranks]
            found.append(_line("where", look, method, f"{measure}, top {k}", values, mean(row["chance"][measure][at] for row in rows[0])))
            if k == 3:
                said = [value & np.array([row["here"] for row in some], bool) for value, some in zip(values, rows)]
                found.append(_line("where", look, method, f"{measure}, top {k}, not refused", said))
    if method == OURS:  # the same for all methods
        chances = [mean(row["chance of points"][at] for row in rows[0]) for at in range(len(places.TOPS))]
        what = places.MEASURES[0]
        found += [Line("where", look, POINTS, f"{what}, top {k}", one, n=len(rows[0])) for k, one in zip(places.TOPS, chances)]
    return found


def _refusals(look: str, method: str, seeds: Sequence[Sequence[Mapping[str, Any]]]) -> list[Line]:
    present, absent = ([[row for run in some for row in run["methods"][method][kind]] for some in seeds] for kind in ("present", "absent"))
    refused = [np.array([not row["here"] for row in some]) for some in absent]
    answered = [np.array([row["here"] for row in some]) for some in present]
    found = [
        _line("refusal", look, method, "absent things refused", refused),
        _line("refusal", look, method, "present things answered", answered),
    ]
    scores = [[np.array([row["score"] for row in some if row["score"] is not None]) for some in kind] for kind in (absent, present)]
    if all(len(some) for kind in scores for some in kind):
        areas = tuple(auroc(low, high) for low, high in zip(*scores))
        found.append(Line("refusal", look, method, "AUROC present above absent", areas[0], None, None, 0.5, len(present[0]), areas))
    return found


def _labelling(look: str, method: str, seeds: Sequence[Sequence[Mapping[str, Any]]]) -> list[Line]:
    told = [[run["methods"][method]["labels"] for run in some] for some in seeds]
    if any(one is None for some in told for one in some):
        return []
    found = []
    for at, (measure, key) in enumerate((("f-mIoU", "iou"), ("f-mAcc", "accuracy"))):
        values = [np.concatenate([one[key] for one in some]) for some in told]
        found.append(_line("labels", look, method, measure, values, mean(one["chance"][at] for one in told[0])))
    return found


def _line(task: str, look: str, part: str, measure: str, values: Sequence[Any], chance: float | None = None) -> Line:
    if not len(values[0]):
        return Line(task, look, part, measure, 0.0, None, None, chance, 0)
    one = figure(values[0], chance or 0.0)
    return Line(task, look, part, measure, one.value, one.low, one.high, chance, one.n, tuple(float(np.mean(some)) for some in values))


def cost(runs: Sequence[Mapping[str, Any]], method: str) -> dict[str, float]:
    """Means over runs: seconds to cut and encode, bytes kept; the median time of a question."""
    asked = [row["milliseconds"] for run in runs for kind in ("present", "absent") for row in run["methods"][method][kind]]
    return {
        "split": mean(run["seconds"]["split"] for run in runs), "embed": mean(run["seconds"]["embed"] for run in runs),
        "bytes": mean(run["bytes"] for run in runs), "milliseconds": median(asked) if asked else 0.0,
    }  # fmt: skip
