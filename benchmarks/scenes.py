"""Asking a scan, piece by piece: "where is X within 1 m" with cg3d's own segments, with the true ones, and by the paper's clusters.

Run: OMP_NUM_THREADS=1 python benchmarks/scenes.py [--rooms 2] [--scenes ../shared/data/scenes] [--keep FOLDER]
     OMP_NUM_THREADS=1 python benchmarks/scenes.py --calibrate [--rooms 8] [--keep FOLDER]
Made rooms have seeds from 300 on; those for --calibrate, from which scenes/query.py's constants come, from 200 on. The scenes of a folder
are only measured. Chance: of segments drawn from those encoded. Absent: made nouns that no room holds, none of evaluate/scenes.py's.
--keep: scenes are kept there and found again. For the whole evaluation: cg3d evaluate BUNDLE --on scene:FOLDER.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from cg3d.bundle.runtime import Bundle
from cg3d.evaluate import places
from cg3d.evaluate import scenes as evaluated
from cg3d.made.kinds import KINDS
from cg3d.scenes import paper, query
from cg3d.scenes.embed import digest_of, embed, load, save
from cg3d.scenes.scene import Scene
from cg3d.scenes.sources import LabelledScene, made_scene, scenes_of
from cg3d.scenes.split import split

ABSENT = 60
TOP = max(places.TOPS)
Ask = Callable[..., list[query.Answer]]


def made_scene_of(truth: LabelledScene, bundle: Bundle, keep: Path | None) -> tuple[Scene, float, float]:
    """The scene, and seconds of cutting and encoding."""
    path = keep / f"{digest_of(truth.cloud, bundle)}.npz" if keep else None
    if path and path.is_file():
        scene = load(path)
        return scene, 0.0, scene.seconds
    start = time.perf_counter()
    cut = split(truth.cloud)
    seconds = time.perf_counter() - start
    scene = embed(cut, bundle, digest=digest_of(truth.cloud, bundle))
    if path:
        save(scene, path)
    return scene, seconds, scene.seconds


def true_scene(scene: Scene, truth: LabelledScene, bundle: Bundle) -> Scene:
    """The same scan in its true things."""
    instance = truth.instance[scene.split.kept]
    things = truth.things()
    number = np.full(len(truth.names) + 1, -1)
    number[things] = np.arange(len(things))
    cut = paper.cut_by(scene.split, number[instance], "reach")
    return embed(cut, bundle, rows=np.arange(len(cut.segments)))


def absent(names: tuple[str, ...]) -> list[str]:
    nouns = places.absent_of([noun for noun in sorted(KINDS) if noun not in evaluated.ABSENT], names, {})
    return nouns[:: max(1, len(nouns) // ABSENT)][:ABSENT]


def asked(scene: Scene, truth: LabelledScene, answers: dict[str, query.Answer]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(Q, 3) whether within 1 m at top 1, 3, 5; the same by box IoU; (Q, 3) chance of the first."""
    instance = truth.instance[scene.split.kept]
    boxes = np.array([scene.split.segments[row].box for row in scene.rows])
    slot = {int(row): at for at, row in enumerate(scene.rows)}
    near, overlap, chance = [], [], []
    for name, answer in answers.items():
        things = np.array([thing for thing in truth.things() if truth.names[thing] == name and (instance == thing).any()])
        meets = places.right(boxes, places.boxes_of(scene.split.points, instance, things), scene.split.metres)
        for measure, found in zip(places.MEASURES, (near, overlap)):
            good = [bool(meets[measure][slot[hit.segment]]) for hit in answer.hits]
            found.append([any(good[:k]) for k in places.TOPS])
        chance.append([places.chance_of_segments(meets[places.MEASURES[0]], k) for k in places.TOPS])
    return np.array(near), np.array(overlap), np.array(chance)


def row(
    bundle: Bundle, method: str, scene: Scene, truth: LabelledScene, names: tuple[list[str], list[str]], ask: Ask, about: str = ""
) -> None:
    present, missing = names
    start = time.perf_counter()
    answers = dict(zip(present, ask(scene, bundle, present, top=TOP)))
    seconds = (time.perf_counter() - start) / len(present)
    near, overlap, chance = asked(scene, truth, answers)
    kept = np.mean([answer.here for answer in answers.values()])
    refused = np.mean([not answer.here for answer in ask(scene, bundle, missing, top=TOP)])
    shares = [" ".join(f"{value:.2f}" for value in values.mean(0)) for values in (near, chance, overlap)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{truth.name:14s} {method:6s} {len(scene.rows):4d} segments {len(present):3d} names  within 1 m {shares[0]}  chance {shares[1]}  "
        f"box IoU {shares[2]}  answered {kept:.2f} refused {refused:.2f}  {1000 * seconds:4.1f} ms a question  {about}peak {memory:.0f} MB",
        flush=True,
    )


def measured(files: Iterator[LabelledScene], bundle: Bundle, keep: Path | None) -> None:
    for truth in files:
        scene, cut, encoded = made_scene_of(truth, bundle, keep)
        instance = truth.instance[scene.split.kept]
        present = sorted({truth.names[thing] for thing in truth.things() if (instance == thing).any()})
        names = present, absent(truth.names)
        query.ask(scene, bundle, [*present, *names[1]])  # texts are remembered
        about = f"cut {cut:.1f} s, encoded {encoded:.1f} s  "
        row(bundle, "own", scene, truth, names, query.ask, about)
        true = true_scene(scene, truth, bundle)
        row(bundle, "true", true, truth, names, query.ask)
        clusters = paper.clustered(scene.split, bundle)
        row(bundle, "paper", clusters, truth, names, paper.ask_clusters)


def calibrate(files: Iterator[LabelledScene], bundle: Bundle, keep: Path | None) -> None:
    """The relevancy that one absent noun in five reaches, and how many present ones do."""
    found: dict[str, list[float]] = {"present": [], "absent": [], "present like": [], "absent like": []}
    for truth in files:
        scene, _, _ = made_scene_of(truth, bundle, keep)
        names = {"present": sorted({truth.names[thing] for thing in truth.things()}), "absent": absent(truth.names)}
        for kind, texts in names.items():
            answers = query.ask(scene, bundle, texts, top=1)
            found[kind] += [answer.hits[0].score for answer in answers]
            for noun in texts[:: 1 if kind == "present" else 4]:
                if noun in KINDS:
                    found[f"{kind} like"].append(query.like(scene, bundle, model_of(noun), top=1).hits[0].score)
    for name, suffix in (("HERE", ""), ("LIKE_HERE", " like")):
        floor = float(np.quantile(found[f"absent{suffix}"], 0.8))
        present = np.array(found[f"present{suffix}"])
        counts = f"{len(present)} present, {len(found[f'absent{suffix}'])} absent"
        print(f"{name} = {floor:.2f}: {(present >= floor).mean():.2f} of the present ones are answered ({counts})")


def model_of(noun: str):
    from cg3d.made import make_shape

    return make_shape(noun, np.random.default_rng(900))[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bundle", default="default")
    parser.add_argument("--rooms", type=int)
    parser.add_argument("--scenes", type=Path)
    parser.add_argument("--calibrate", action="store_true")
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    bundle = Bundle.open(arguments.bundle)
    rooms = (8 if arguments.calibrate else 2) if arguments.rooms is None else arguments.rooms
    first = 200 if arguments.calibrate else 300
    made = (replace(made_scene(seed), name=f"room {seed}") for seed in range(first, first + rooms))
    (calibrate if arguments.calibrate else measured)(made, bundle, arguments.keep)
    if arguments.scenes and not arguments.calibrate:
        measured((file.load() for file in scenes_of(str(arguments.scenes))), bundle, arguments.keep)


if __name__ == "__main__":
    main()
