"""Pre-training of a point tower against frozen texts and frozen pictures: `pretrain` reads from top to bottom.

Computes no target (`triplets` holds them) and exports nothing. A run is a folder:

    RUN/run.json                     recipe, versions, seed, data hashes, commit, and at the end the result
    RUN/metrics.jsonl                a line per logged step, a line per look at the validation split
    RUN/curve.png                    both, drawn
    RUN/checkpoints/step-*           everything needed to go on; resuming repeats the run bit for bit on a CPU
    RUN/checkpoints/best.safetensors weights of the tower, raw or averaged, that did best on the first split of evaluate.splits

Every batch, augmentation and dropout is a function of (seed, step) alone, so no generator's state has to be kept.
"""

from __future__ import annotations

import copy
import json
import math
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from cg3d.errors import Cg3dError, SpaceMismatch, UsageError
from cg3d.learn import checkpoint, curves, provenance, schedule
from cg3d.learn.feed import Batch, draw_batch, freeze
from cg3d.learn.measure import measure, shown
from cg3d.learn.recipe import Recipe, recipe_from
from cg3d.learn.tower import Tower, autocast, build_tower, loss_parts
from cg3d.learn.triplets import Triplets, open_triplets

SECONDS_BETWEEN_LINES = 10.0


@dataclass(frozen=True)
class RunResult:
    """step: last one done; finished: whether the recipe is fulfilled; stopped: what ended it before; best: notes of the best weights."""

    folder: Path
    step: int
    finished: bool
    stopped: str
    seconds: float
    best: dict[str, Any]


def pretrain(
    recipe: Recipe, out: Path, *, resume: bool = True, stop_after: int | None = None, say: Callable[[str], None] | None = None
) -> RunResult:
    """Carry `recipe` out in the folder `out`; with `resume`, go on from its newest whole checkpoint.

    stop_after: save and return after so many steps of this call (for machines lent by the hour). say: gets progress lines; None: stderr.
    SIGINT and SIGTERM finish the step, save and return. Raises Cg3dError: numbers that are not finite, SpaceMismatch: another recipe or
    other data than the run in `out` was begun with.
    """
    # ---------------------------------------------------------------- data
    torch.set_num_threads(recipe.train.threads)
    device = torch.device("cuda" if recipe.train.device != "cpu" and torch.cuda.is_available() else "cpu")
    if recipe.train.device == "cuda" and device.type != "cuda":
        raise UsageError("train.device is 'cuda', but torch sees no GPU here", "Use --set train.device=cpu")
    triplets = open_data(recipe, out)
    frozen = freeze(triplets, recipe, device)

    # ---------------------------------------------------------------- model, optimiser
    torch.manual_seed(recipe.train.seed)
    tower = build_tower(recipe, triplets["label_vectors"].shape[1], triplets["pictures"].shape[2]).to(device)
    if recipe.train.initial:
        tower.load_state_dict(initial_weights(recipe))
    averaged = copy.deepcopy(tower)  # EMA
    optimiser = torch.optim.AdamW(schedule.decay_groups(tower.named_parameters(), recipe.train.weight_decay), lr=recipe.train.rate)

    # ---------------------------------------------------------------- resume
    folder, metrics = out / "checkpoints", out / "metrics.jsonl"
    begin_run(recipe, triplets, out, device, resume)
    found = checkpoint.newest(folder) if resume else None
    first, before = 1, 0.0
    best: dict[str, Any] = {"score": -1.0}
    if found is not None:
        tensors, notes = found
        first, before, best = notes["step"] + 1, notes["seconds"], notes["best"]
        tower.load_state_dict(part(tensors, "raw/"))
        averaged.load_state_dict(part(tensors, "averaged/"))
        checkpoint.restore_optimiser(tower, optimiser, part(tensors, "optimiser/"))
    provenance.cut_metrics(metrics, first - 1)
    kept, now = averaged.state_dict(), tower.state_dict()  # views of the weights

    # ---------------------------------------------------------------- loop
    say = say or to_stderr
    started, spoke, step = time.monotonic(), -math.inf, first - 1
    gone = gone_before = share_gone(recipe, step, before)
    with provenance.Signals() as signals, metrics.open("a", encoding="utf-8") as log:
        ends = gone >= 1
        while not ends:
            step += 1
            seconds = before + time.monotonic() - started
            gone = share_gone(recipe, step, seconds)
            rate = schedule.rate_at(gone, recipe.train.rate, recipe.train.final_rate, recipe.train.warmup)
            for group in optimiser.param_groups:
                group["lr"] = rate

            # forward, backward
            batch = draw_batch(triplets, frozen, recipe, step, device)
            with autocast(recipe, device):
                vectors, seen = tower.train()(batch.points, batch.colors)
            parts = loss_parts(tower, batch, frozen, recipe.loss, vectors.float(), seen.float())
            loss = torch.stack(list(parts.values())).sum()
            optimiser.zero_grad()
            loss.backward()
            norm = nn.utils.clip_grad_norm_(tower.parameters(), recipe.train.clip)
            check_finite(step, loss, norm, parts, batch, triplets)

            # step
            optimiser.step()
            tower.text_scale.clamp()
            tower.picture_scale.clamp()
            schedule.average(kept, now, recipe.train.ema, step)

            # log
            if step % recipe.train.log_every == 0 or gone >= 1:
                scales = {"text_scale": tower.text_scale(), "picture_scale": tower.picture_scale()}
                numbers = {name: round(n.item(), 6) for name, n in {"loss": loss, **parts, "gradient": norm, **scales}.items()}
                log.write(json.dumps({"step": step, **numbers, "rate": rate, "seconds": round(seconds, 2)}) + "\n")
                log.flush()
                if time.monotonic() - spoke > SECONDS_BETWEEN_LINES or gone >= 1:
                    spoke = time.monotonic()
                    samples = (step - first + 1) * recipe.train.batch
                    say(f"step {step}  loss {numbers['loss']:.4f}  {pace(samples, spoke - started, gone - gone_before, 1 - gone)}")

            # evaluate
            if gone >= 1 or (recipe.evaluate.every and step % recipe.evaluate.every == 0):
                for weights, model in (("raw", tower), ("averaged", averaged)):
                    measured = measure(model, triplets, recipe, device, frozen.none)
                    log.write(json.dumps({"step": step, "weights": weights, "measured": measured}) + "\n")
                    chosen = measured[recipe.evaluate.splits[0]]
                    say(f"step {step} {weights}: " + "; ".join(f"{name} {shown(m)}" for name, m in measured.items()))
                    if (score := (chosen["top1"] + chosen["top5"]) / 2) > best["score"]:
                        best = {"score": score, "step": step, "weights": weights, "measured": measured}
                        checkpoint.save(folder, "best", model.state_dict(), {**best, **tower_notes(recipe, triplets)})
                log.flush()
                curves.draw(metrics, out / "curve.png")

            # save
            ends = gone >= 1 or bool(signals.caught) or step - first + 1 == stop_after
            if ends or step % recipe.train.save_every == 0:
                notes = {"seconds": before + time.monotonic() - started, "best": best}
                checkpoint.save_step(folder, step, whole_state(tower, averaged, optimiser), notes, recipe.train.keep)

    # ---------------------------------------------------------------- end
    stopped = "" if gone >= 1 else signals.caught or "stop_after"
    result = RunResult(out, step, gone >= 1, stopped, round(before + time.monotonic() - started, 1), best)
    provenance.end_run(out, {**asdict(result), "folder": str(out)})
    return result


def open_data(recipe: Recipe, out: Path) -> Triplets:
    """The training set that the recipe names, or one of made models, written into the run the first time."""
    if recipe.data.triplets:
        triplets = open_triplets(recipe.beside(recipe.data.triplets))
    else:
        from cg3d.learn.made_triplets import made_triplets

        triplets = made_triplets(out / "triplets", recipe.data.made, recipe.train.seed)
    if triplets["points"].shape[1] < recipe.model.points:
        raise UsageError(f"model.points is {recipe.model.points}, but the training set holds {triplets['points'].shape[1]} points an item")
    if empty := [split for split in (recipe.data.split, *recipe.evaluate.splits) if not len(triplets.items(split))]:
        raise UsageError(f"split '{empty[0]}' of '{triplets.folder}' is empty")
    return triplets


def whole_state(tower: Tower, averaged: Tower, optimiser: torch.optim.Optimizer) -> dict[str, Tensor]:
    """Everything that a step changes, under "raw/", "averaged/" and "optimiser/"."""
    groups = {"raw/": tower.state_dict(), "averaged/": averaged.state_dict(), "optimiser/": checkpoint.optimiser_tensors(tower, optimiser)}
    return {prefix + name: value for prefix, group in groups.items() for name, value in group.items()}


def initial_weights(recipe: Recipe) -> dict[str, Tensor]:
    """Those of train.initial."""
    path = recipe.beside(recipe.train.initial)
    return checkpoint.load(path.parent, path.stem)[0]


def check_finite(step: int, loss: Tensor, norm: Tensor, parts: dict[str, Tensor], batch: Batch, triplets: Triplets) -> None:
    """Stop before a step that would ruin the weights, naming the batch."""
    if math.isfinite(loss.item()) and math.isfinite(norm.item()):
        return
    said = ", ".join(f"{name} {value.item():.4g}" for name, value in parts.items())
    names = ", ".join(triplets.name(int(item)) for item in batch.items[:6]) + (", ..." if len(batch.items) > 6 else "")
    what = f"step {step}: numbers are not finite (gradient {norm.item():.4g}, {said}) in the batch {names}"
    raise Cg3dError(what, "The weights are untouched: lower train.rate, or look at these items, and start again")


# -------------------------------------------------------------------- bookkeeping


def begin_run(recipe: Recipe, triplets: Triplets, out: Path, device: torch.device, resume: bool) -> None:
    """Write run.json; refuse to go on with a run that another recipe or other data began."""
    identity = {"recipe_digest": recipe.digest(), "data_digest": triplets.digest}
    old = provenance.read_run(out)
    if old and not resume:
        raise UsageError(f"'{out}' holds a run already", "Name another folder, or let it resume")
    if old:
        begun = recipe_from(old["recipe"])  # keys that came later take their defaults, under which an older run is the same
        changed = ""
        if begun.digest() != identity["recipe_digest"]:
            changed = "another recipe: " + provenance.first_difference(begun.as_dict(), recipe.as_dict())
        elif old["data_digest"] != identity["data_digest"]:
            changed = f"other data: {triplets.folder}"
        if changed:
            raise SpaceMismatch(f"the run in '{out}' was begun with {changed}", "Name another folder with --out")
    data = {"folder": str(triplets.folder), "items": len(triplets["label"]), "labels": len(triplets.labels)}
    provenance.start_run(out, {**identity, "recipe_file": recipe.file, "recipe": recipe.as_dict(), "data": data, "device": str(device)})


def tower_notes(recipe: Recipe, triplets: Triplets) -> dict[str, Any]:
    """What has to be known to build a tower again and to feed it."""
    sizes = {"dimensions": triplets["label_vectors"].shape[1], "picture_dimensions": triplets["pictures"].shape[2]}
    return {"recipe": recipe.as_dict(), "data_digest": triplets.digest, "spec": asdict(triplets.spec), **sizes}


def part(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    """The tensors whose names begin with `prefix`, without it."""
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}


def share_gone(recipe: Recipe, step: int, seconds: float) -> float:
    """How much of the run lies behind, in [0, 1]: of its minutes if it has any, else of its steps."""
    return min(1.0, seconds / 60 / recipe.train.minutes if recipe.train.minutes else step / recipe.train.steps)


def pace(samples: int, seconds: float, gone: float, left: float) -> str:
    """Speed and time left: `samples` and the share `gone` of the run took `seconds`, the share `left` is to come."""
    remaining = seconds * left / gone if gone > 0 else 0.0
    return f"{samples / max(seconds, 1e-9):.0f} samples/s  {1 - left:.0%} done  {remaining / 60:.1f} min left"


def to_stderr(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
