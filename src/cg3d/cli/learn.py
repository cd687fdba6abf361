"""`cg3d learn`: teach the library your own words, from a few models each."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cg3d.cli import options, table, terminal
from cg3d.errors import UsageError

if TYPE_CHECKING:
    from cg3d.library.rows import Lesson
    from cg3d.library.store import Library


@click.command(cls=options.Command)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--as", "label", metavar="LABEL", help="What FILES are: your word for them. An empty one takes your words off them.")
@click.option(
    "--labels-from", "source", metavar="tags|CSV", default="tags", show_default=True, help="Your tags, or a table of path and label."
)
@click.option("--list", "list_", is_flag=True, help="Say what was learnt, learn nothing.")
@click.option("--forget", is_flag=True, help="Forget what was learnt; your tags stay.")
@options.library
@options.bundle
@options.as_json
def learn(
    files: tuple[Path, ...], label: str | None, source: str, list_: bool, forget: bool, library: Path, bundle: str, as_json: bool
) -> int:
    """Learn your own words from models that you named, best five or more of each. Search, classify and tag then use it.

    \b
      cg3d learn chairs/a.glb chairs/b.glb --as "wing chair"
      cg3d learn --labels-from corrected.csv
      cg3d learn --list
    """
    from cg3d.answers import teach
    from cg3d.bundle.runtime import Bundle
    from cg3d.library.store import Library

    if bool(files) != (label is not None):
        raise UsageError("FILES and --as go together", 'For example: cg3d learn a.glb b.glb --as "wing chair"')
    began, opened = time.monotonic(), Bundle.open(bundle)
    with Library.open(library) as reading:  # a library that is not there is no reason to make one
        reading.require_space(opened.space)
        if list_:
            if set(reading.lesson_spaces()) - {opened.space}:
                terminal.note("what was learnt with another bundle is kept for it and not used with this one")
            return _show(reading.lesson(opened.space), None, as_json)
    with Library.open(library, write=True) as target:
        if forget:
            target.put_lesson(None, opened.space)
            terminal.note("what was learnt is forgotten; your tags stay: cg3d learn learns them again")
            return 0
        _take(target, files, label, source)
        lesson = teach.learn(target, opened)
    return _show(lesson, time.monotonic() - began, as_json)


def _take(library: Library, files: tuple[Path, ...], label: str | None, source: str) -> None:
    """Write into the library what this call says of models."""
    from cg3d.answers import teach

    if label is not None and not label.strip():
        library.drop_tags(tag.item for tag in teach.tags_for(library, files, "none"))
    elif label is not None:
        teach.say(library, teach.tags_for(library, files, label))
    if source != "tags":
        found = teach.from_csv(library, Path(source))
        teach.say(library, found.tags)
        if found.missing:
            terminal.warning(f"{len(found.missing)} rows name files that are not in the library, for example '{found.missing[0]}'")


def _show(lesson: Lesson | None, seconds: float | None, as_json: bool) -> int:
    """Words and examples; how well left-out examples are named. Exit code 3 where nothing was learnt."""
    labels = [{"label": label, "examples": count} for label, count in (lesson.examples if lesson else {}).items()]
    about = dict(lesson.about) if lesson else {}
    if as_json:
        terminal.record({"labels": labels, **about, **({"seconds": round(seconds, 2)} if seconds is not None else {})})
    for line in table.align([[str(one["label"]), str(one["examples"])] for one in labels], right=(1,)) if not as_json else ():
        terminal.line(line)
    if lesson is None:
        terminal.note("nothing was learnt yet: cg3d learn FILES --as LABEL")
        return 3
    if about["before"] is None:
        terminal.note("give two or more examples of two or more words, so that cg3d can try itself on them")
    elif not about["share"]:
        terminal.note(f"your examples do not say more than the words do ({about['before']:.0%} are named rightly): all stays as it was")
    else:
        tried = f"{about['left_out']} examples, each left out once"
        terminal.note(f"named rightly among these words: {about['after']:.0%}, before {about['before']:.0%} ({tried})")
    return 0
