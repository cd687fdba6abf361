"""`cg3d triplets`: a data set or a folder of models becomes shards to learn from; the work is in cg3d.learn (sources, shards)."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from cg3d.cli import options, table, terminal
from cg3d.cli.training import needs_torch
from cg3d.records import InputSpec

SHOWN = 3  # refusals that are told one by one; the manifest has all


@click.command(cls=options.Command)
@click.argument("source", metavar="SOURCE")
@click.argument("out", metavar="OUT", type=click.Path(file_okay=False, path_type=Path))
@click.option("--kind", help="What SOURCE is, where it is not said as KIND:FOLDER and its layout does not tell.")
@click.option(
    "--texts", type=click.Path(dir_okay=False, path_type=Path), help="CSV or JSONL (path, label, text, split, licence); captions."
)
@click.option("--licence", help="Of models that no table gives one for.")
@click.option("--variant", help="ScanObjectNN: obj_only, obj_bg, pb_t25, pb_t25_r, pb_t50_r, pb_t50_rs, 2890; ModelNet: 10, 40.")
@click.option("--fold", help="ScanObjectNN: main_split or split1 to split4.")
@click.option("--seed", type=click.IntRange(0), help="Of made models.")
@options.up
@click.option(
    "--wording", type=click.Choice(["article", "paper", "none"]), default="article", show_default=True, help="Texts out of labels."
)
@click.option("--val", type=click.FloatRange(0, 1), default=0.0, show_default=True, help="Share of the split train that becomes val.")
@click.option("--points", type=click.IntRange(1), default=2048, show_default=True, help="Points stored, farthest first.")
@click.option("--views", type=click.IntRange(0), default=3, show_default=True, help="Pictures of each object.")
@click.option("--view-size", type=click.IntRange(8), default=224, show_default=True, help="Pixels of a side.")
@click.option("--pictures", type=click.Choice(["png", "jpg"]), default="png", show_default=True, help="PNG is exact, JPEG smaller.")
@click.option("--repeat", is_flag=True, help="Take clouds of fewer points than are stored; some of theirs come twice.")
@click.option("--limit", type=click.IntRange(1), help="Only the first so many samples.")
@click.option("--workers", type=click.IntRange(1), help="Processes. Default: one for each core.")
@options.as_json
def triplets(source: str, out: Path, as_json: bool, workers: int | None, **given: Any) -> int:
    """Turn SOURCE (KIND:FOLDER, or a folder) into shards of clouds, pictures and texts in OUT. Stopped, the same command goes on.

    \b
      cg3d triplets made:20 runs/made
      cg3d triplets modelnet:data/ModelNet40 runs/modelnet --val 0.05
      cg3d triplets models/ runs/mine --texts models/captions.csv --points 10000
    """
    samples, about = _samples(source, given)
    spec = replace(InputSpec(), views=given["views"], view_size=given["view_size"], points=min(InputSpec().points, given["points"]))
    with terminal.progress("triplets") as show:
        shards = needs_torch("cg3d.learn.shards").write_shards(
            samples, out, spec=spec, stored=given["points"], pictures=given["pictures"], repeat=given["repeat"],
            workers=workers or os.cpu_count() or 1, about=about, on_progress=show,
        )  # fmt: skip
    _tell(shards, out, as_json)
    return 4 if shards.manifest.refused else 0


def _samples(source: str, given: dict[str, Any]) -> tuple[Any, str]:
    """The samples that are asked for, and where they come from in a few words (no path: the same data give the same manifest anywhere)."""
    from itertools import islice

    sources, templates, sample = (needs_torch(f"cg3d.learn.{name}") for name in ("sources", "templates", "sources.sample"))
    kind, place = sources.parse_source(source, given["kind"] or "")
    if kind != (given["kind"] or source.partition(":")[0]):
        terminal.note(f"'{place}' is taken as {kind}; --kind says otherwise")
    named = {name: given[name] for name in ("texts", "licence", "variant", "fold", "seed", "up")}
    found = sources.samples_of(kind, place, **named)
    found = sample.held_back(templates.with_texts(found, given["wording"]), given["val"])
    said = [kind, *(f"{name} {given[name]}" for name in ("variant", "fold", "seed", "up", "wording", "val", "limit") if given[name])]
    return islice(found, given["limit"]), ", ".join(said)


def _tell(shards: Any, out: Path, as_json: bool) -> None:
    manifest = shards.manifest
    reasons = Counter(entry.code for entry in manifest.refused)
    if as_json:
        keys = ("counts", "licences", "sources", "up_assumed", "repeated")
        told = {"folder": str(out), "records": len(shards), "labels": len(shards.labels), "refused": dict(reasons), "digest": shards.digest}
        terminal.record(told | {key: getattr(manifest, key) for key in keys})
        return
    terminal.line(f"{len(shards)} records of {len(shards.labels)} labels in {len(manifest.shards)} shards: {out}")
    rows = [[split, str(count)] for split, count in manifest.counts.items()]
    terminal.line("\n".join(table.align([*rows, *([licence, str(count)] for licence, count in manifest.licences.items())])))
    if manifest.up_assumed:
        terminal.warning(f"{manifest.up_assumed} files do not say which axis is up; +Y was taken. Say it with --up")
    for entry in manifest.refused[:SHOWN]:
        terminal.warning(f"{entry.key}: {entry.reason}")
    if len(manifest.refused) > SHOWN:
        terminal.note(f"{len(manifest.refused)} were refused; {out}/manifest.json says why")
    if "val" not in manifest.splits:
        terminal.note("no split 'val' to choose checkpoints on: --val 0.05 takes one out of 'train'")
    terminal.note(f"next: cg3d pretrain RECIPE --out RUN --set data.shards={out.resolve()}")
