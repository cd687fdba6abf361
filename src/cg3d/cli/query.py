"""`cg3d query`: where in a scan the things asked for are. Cutting, encoding and scoring are cg3d.scenes; holds no rule of them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cg3d.cli import options, table, terminal
from cg3d.errors import RefusedFile, UsageError
from cg3d.records import Axis

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cg3d.bundle.runtime import Bundle
    from cg3d.records import Float64, Shape
    from cg3d.scenes.query import Answer, Limits, Place
    from cg3d.scenes.scene import Scene
    from cg3d.scenes.split import Unit

PICTURES = (".ply", ".glb", ".png")
KEPT = 40  # scenes in the cache folder; the oldest go


@click.command(cls=options.Command)
@click.argument("scene", type=click.Path(path_type=Path))
@click.argument("texts", nargs=-1)
@click.option("-k", "k", type=click.IntRange(1, 300), metavar="N", default=3, show_default=True, help="How many places a question.")
@click.option("--like", type=click.Path(path_type=Path), metavar="FILE", help="A 3D file: find things like it.")
@click.option("--near", metavar="TEXT", help="Words for a thing that the answer is near to.")
@click.option("--smallest", type=float, metavar="METRES", help="Only things whose longest side is at least this.")
@click.option("--largest", type=float, metavar="METRES", help="Only things whose longest side is at most this.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FILE", help="Points coloured by heat (.ply, .glb), or a picture of it (.png)."
)
@click.option("--up", type=click.Choice(["x", "y", "z"]), help="Up axis of the scan. Default: what the file says, else its floor.")
@click.option("--unit", metavar="NAME", help="Unit of the scan's coordinates, for example metre. Default: guessed from its size.")
@click.option(
    "--method",
    type=click.Choice(["own", "cg3d"]),
    default="own",
    show_default=True,
    help="cg3d: the paper's way for comparison (clusters, points alone, threshold 0.85); it never says 'not here'.",
)
@options.bundle
@options.as_json
def query(
    scene: Path, texts: tuple[str, ...], k: int, like: Path | None, near: str | None, smallest: float | None, largest: float | None,
    out: Path | None, up: Axis | None, unit: str | None, method: str, bundle: str, as_json: bool,
) -> int:  # fmt: skip
    """Find things in SCENE, a scan of a room or more, by words (TEXTS, each a question) or by a model.

    The first question cuts the scan into things and keeps them in the cache folder; further ones are answered at once. Exit code 3:
    nothing that was asked for is here.

    \b
      cg3d query flat.ply "the red sofa"
      cg3d query flat.ply "a desk" "a lamp" --near window --out found.png
      cg3d query flat.ply --like chair.glb -k 5 --json
    """
    if not (texts or like):
        raise UsageError("nothing is asked", 'Give words, as in: cg3d query flat.ply "the red sofa", or --like FILE')
    if not all(text.strip() for text in texts):
        raise UsageError("a question is empty", "Give words, as in: the red sofa")
    if near is not None and not texts:
        raise UsageError("--near goes with words", "Give words, or leave out --near")
    if method == "cg3d" and (like or near or smallest is not None or largest is not None):
        raise UsageError("--method cg3d knows words alone", "Leave out --like, --near, --smallest and --largest")
    _check(out, scene)
    from cg3d.answers.files import file_vectors
    from cg3d.bundle.runtime import Bundle
    from cg3d.formats import read
    from cg3d.scenes import query as scene_query
    from cg3d.scenes.sources import LARGE

    opened = Bundle.open(bundle)
    given = file_vectors(opened, like) if like else None
    scan = read(scene, limits=LARGE)
    if method == "cg3d":
        found, answers = _papers_way(scan, opened, texts, k, up, _known(unit))
    else:
        found = _scene(scan, opened, up, _known(unit))
        limits = _limits(smallest, largest)
        answers = scene_query.ask(found, opened, texts, near=near, top=k, limits=limits) if texts else []
        if like and given:
            answers.append(_named(scene_query.like_vectors(found, opened, given, top=k, limits=limits), f"like {like.name}"))
    for number, answer in enumerate(answers):
        _records(answer, scan) if as_json else _show(answer, scan, many=len(answers) > 1, blank=number > 0)
    if out:
        _paint(out, found, answers, scan)
        terminal.always(f"written: {terminal.place(str(out))}")
    return 0 if any(answer.here for answer in answers) else 3


def _check(out: Path | None, scene: Path) -> None:
    if out is None:
        return
    if out.suffix.lower() not in PICTURES:
        raise UsageError(f"'{out}' is none of .ply, .glb and .png", "Write --out found.ply, found.glb or found.png")
    if os.path.realpath(out) == os.path.realpath(scene):
        raise UsageError("--out is the scan itself", "Name another file")
    if out.is_dir() or not out.absolute().parent.is_dir():
        why = "it is a folder" if out.is_dir() else "its folder is missing"
        raise UsageError(f"'{out}' cannot be written: {why}", "Name another place")


def _limits(smallest: float | None, largest: float | None) -> Limits:
    from cg3d.scenes.query import ANY, Limits

    return Limits(smallest=ANY.smallest if smallest is None else smallest, largest=ANY.largest if largest is None else largest)


def _named(answer: Answer, name: str) -> Answer:
    from dataclasses import replace

    return replace(answer, text=name)


def _known(unit: str | None) -> Unit | None:
    """The unit by its name. Raises UsageError."""
    from cg3d.errors import did_you_mean
    from cg3d.scenes.split import METRES

    known = next((name for name in METRES if name == unit), None)
    if unit is not None and known is None:
        raise UsageError(f"unknown unit '{unit}'", did_you_mean(unit, METRES))
    return known


def _papers_way(
    scan: Shape, bundle: Bundle, texts: tuple[str, ...], top: int, up: Axis | None, unit: Unit | None
) -> tuple[Scene, list[Answer]]:
    """The scan in clusters, and what the paper's procedure answers; nothing is kept."""
    from cg3d.scenes import paper
    from cg3d.scenes.split import split

    found = paper.clustered(split(scan, up=up, unit=unit), bundle)
    return found, paper.ask_clusters(found, bundle, texts, top=top)


def _scene(scan: Shape, bundle: Bundle, up: Axis | None, unit: Unit | None) -> Scene:
    """The kept scene, or a new one, which is kept."""
    import platformdirs

    from cg3d.scenes.embed import digest_of, embed, load, save
    from cg3d.scenes.split import split

    digest = digest_of(scan, bundle, up=up, unit=unit)
    folder = Path(platformdirs.user_cache_dir("cg3d", appauthor=False)) / "scenes"
    place = folder / f"{digest}.npz"
    with suppress(RefusedFile, OSError):
        kept = load(place)
        if kept.digest == digest:
            return kept
    cut = split(scan, up=up, unit=unit)
    for reason in cut.reasons:
        terminal.note(reason)
    with terminal.progress("encode") as show:
        made = embed(cut, bundle, digest=digest, on_progress=show)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        save(made, place)
        for old in sorted(folder.glob("*.npz"), key=lambda file: -file.stat().st_mtime)[KEPT:]:
            old.unlink(missing_ok=True)
    except OSError as error:
        terminal.warning(f"the scene cannot be kept for the next question: {error.strerror}: '{place}'")
    return made


def _in_file(points: NDArray, scan: Shape) -> Float64:
    """Points (N, 3) of the shape as the file has them: not turned, not moved."""
    import numpy as np

    from cg3d.geometry.pose import HOUSE_FROM_UP

    found: Float64 = (points.astype(np.float64) + scan.origin) @ HOUSE_FROM_UP[scan.up_axis].astype(np.float64)
    return found


def _center_and_size(place: Place, scan: Shape) -> tuple[list[float], list[float]]:
    import numpy as np

    corners = _in_file(np.array(place.box), scan)
    low, high = corners.min(0), corners.max(0)
    center, size = (np.round(values, 6).tolist() for values in ((low + high) / 2, high - low))
    return center, size


def _records(answer: Answer, scan: Shape) -> None:
    for hit in answer.hits:
        center, size = _center_and_size(hit.place, scan)
        fits = {} if hit.score >= answer.floor else {"fits": False}
        terminal.record(
            {"query": answer.text, "rank": hit.rank, "score": hit.score, "center": center, "size": size, "parts": hit.parts, **fits}
        )


def _show(answer: Answer, scan: Shape, *, many: bool, blank: bool) -> None:
    """A table; what is below the floor is said to be unlikely, and dimmed. One line where the thing is not here."""
    if not answer.here:
        terminal.line(("\n" if blank else "") + f"{answer.text}: {answer.note}")
        return
    if many:
        terminal.line(("\n" if blank else "") + terminal.paint(answer.text, bold=True))
    rows = [["", "score", "center", "size", ""]]
    for hit in answer.hits:
        center, size = _center_and_size(hit.place, scan)
        rows.append(
            [
                str(hit.rank),
                f"{hit.score:.2f}",
                _numbers(center, "  "),
                _numbers(size, " x "),
                "" if hit.score >= answer.floor else "unlikely",
            ]
        )
    head, *lines = table.align(rows, right=(0, 1))
    terminal.line(terminal.paint(head, dim=True))
    for line, hit in zip(lines, answer.hits):
        terminal.line(line if hit.score >= answer.floor else terminal.paint(line, dim=True))


def _numbers(values: list[float], between: str) -> str:
    return between.join(f"{value:.2f}" for value in values)


def _paint(out: Path, scene: Scene, answers: list[Answer], scan: Shape) -> None:
    from cg3d.scenes import paint

    if out.suffix.lower() == ".ply":
        paint.write_ply(out, scene.split, answers, _in_file(scene.split.points, scan))
    elif out.suffix.lower() == ".glb":
        paint.write_glb(out, scene.split, answers)
    else:
        paint.write_png(out, scene.split, answers)
