"""`cg3d evaluate BUNDLE --on scene:FOLDER`: what of labelled scenes is found by its name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cg3d.cli import table, terminal
from cg3d.errors import UsageError

if TYPE_CHECKING:
    from cg3d.bundle.runtime import Bundle
    from cg3d.evaluate.report import Section
    from cg3d.evaluate.subject import Subject

PREFIX = "scene:"
UNUSED = ("root", "variant", "fold", "templates", "names", "robustness", "trained", "workers")


def evaluate_scenes(bundle: Bundle, subject: Subject, on: str, out: Path | None, as_json: bool, given: dict[str, Any]) -> int:
    """As the command; on: "scene:FOLDER", "scene:made:3". The exit code."""
    from cg3d.evaluate import asked, scene_report, scenes
    from cg3d.scenes.sources import scenes_of

    if said := next((name for name in UNUSED if given[name]), None):
        raise UsageError(f"scenes take no --{said}", "They take --out, --split, --up, --limit and --seeds")
    place = on.removeprefix(PREFIX)
    listed: Any = scenes_of(place)
    chosen, split = asked.on_split(listed, given["split"], place)
    some: Any = asked.spread(chosen, given["limit"] or len(chosen))
    name = place if place.startswith("made:") else f"{some[0].source}:{Path(place).name}" + (f" {split}" if split else "")
    settings = scenes.Settings(given["seeds"], up=given["up"])
    with terminal.progress("evaluate") as show:
        result = scenes.evaluate_scenes(bundle, some, name, settings, subject=subject, on_progress=show)
    for refusal in result["set"]["refused"][:3]:
        terminal.warning(f"{refusal['path']}: {refusal['code']}: {refusal['reason']}")
    if as_json:
        terminal.record({name: value for name, value in result.items() if name != "runs"})
    else:
        for line in table.align([list(pair) for pair in scene_report.facts(result)]):
            terminal.line(line)
        for section in scene_report.sections(result):
            show_section(section)
    if out is not None:
        for file in scene_report.save(result, out):
            terminal.note(f"written: {file}")
    return 4 if result["set"]["refused"] else 0


def show_section(section: Section) -> None:
    """A table on the terminal."""
    terminal.line()
    terminal.line(terminal.paint(section.title, bold=True) + (f"  {section.note}" if section.note else ""))
    head, *rows = table.align([section.head, *section.rows])
    terminal.line(terminal.paint(head, dim=True))
    for row in rows:
        terminal.line(row)
