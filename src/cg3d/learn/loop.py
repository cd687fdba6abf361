"""Pre-training of a point tower against texts and pictures: `pretrain` reads from top to bottom.

Knows not whether texts and pictures are cached vectors or live towers (`road`), and exports nothing. A run is a folder:

    RUN/run.json                     recipe, versions, seed, data hashes, commit, and at the end the result
    RUN/metrics.jsonl                a line per logged step, a line per look at the validation split
    RUN/curve.png                    both, drawn
    RUN/checkpoints/step-*           everything needed to go on; resuming repeats the run bit for bit on a CPU
    RUN/checkpoints/best.safetensors weights, raw or averaged, that did best on the first split of evaluate.splits

Every batch, augmentation and dropout is a function of (seed, step) alone, so no generator's state has to be kept. Under torchrun all
processes run this function; the first one writes.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from cg3d.errors import Cg3dError, SpaceMismatch, UsageError
from cg3d.learn import checkpoint, distributed, provenance, schedule, sharded
from cg3d.learn.alternate import POINTS, PROMPTS, Turn
from cg3d.learn.feed import Batch, batches
from cg3d.learn.gradcache import cached_step, parts_of
from cg3d.learn.journal import Journal
from cg3d.learn.losses import Temperature
from cg3d.learn.recipe import Recipe, recipe_from
from cg3d.learn.road import Road, open_road
from cg3d.learn.tower import clamp_temperatures, learnt_state


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
    # ---------------------------------------------------------------- machine
    torch.set_num_threads(recipe.train.threads)
    if recipe.train.device == "cuda" and not torch.cuda.is_available():
        raise UsageError("train.device is 'cuda', but torch sees no GPU here", "Use --set train.device=cpu")
    device = distributed.start("cuda" if recipe.train.device != "cpu" and torch.cuda.is_available() else "cpu")

    # ---------------------------------------------------------------- data, model, optimisers
    torch.manual_seed(recipe.train.seed)
    road = open_road(recipe, out, device)
    tower = road.tower
    if recipe.train.initial:
        load_initial(recipe, tower)
    if distributed.size() > 1:
        road.spread()
    calendar = schedule.calendar(recipe, road.items)
    steppers = schedule.steppers(recipe, tower)
    scaler = torch.amp.GradScaler(device.type, enabled=recipe.train.precision == "float16")

    # ---------------------------------------------------------------- resume
    folder, metrics = out / "checkpoints", out / "metrics.jsonl"
    begin_run(recipe, road, out, device, resume)
    now = learnt_state(tower)  # views of the weights
    averaged = {name: value.clone() for name, value in now.items()}  # EMA
    found = checkpoint.newest(folder) if resume else None
    first, before = 1, 0.0
    best: dict[str, Any] = {"score": -1.0}
    if found is not None:
        tensors, notes = found
        first, before, best = notes["step"] + 1, notes["seconds"], notes["best"]
        restore(recipe, now, averaged, steppers, tensors, f"{folder}/step-{notes['step']:08d}.safetensors")
        scaler.load_state_dict(notes.get("scaler", {}))
        if recipe.defects.forget_prompts:
            best = {"score": -1.0}
    if distributed.rank() == 0:
        provenance.cut_metrics(metrics, first - 1)

    # ---------------------------------------------------------------- loop
    started, step, signalled, seconds = time.monotonic(), first - 1, 0.0, before
    gone = gone_before = calendar.gone(step, seconds)
    with provenance.Signals() as signals, Journal(out, say, tensorboard=recipe.train.tensorboard, first=first) as journal:
        feed = batches(road.draw, first, recipe.train.workers, device)
        ends = gone >= 1
        while not ends:
            step += 1
            gone, turn = calendar.gone(step, seconds), calendar.turn(step)
            moving = [stepper for stepper in steppers if stepper.name in turn.moves]
            rates = {stepper.name: stepper.aim(calendar.along(stepper.name, step, gone)) for stepper in moving}

            # forward, backward
            batch = next(feed)
            torch.manual_seed(batch.seed)  # dropout
            tower.train()
            for stepper in steppers:
                stepper.optimiser.zero_grad()
            parts = gradients(road, batch, turn, recipe, scaler)
            for stepper in moving:
                scaler.unscale_(stepper.optimiser)
            norms = {stepper.name: sharded.clip(stepper.parameters, recipe.train.clip) for stepper in moving}
            check_finite(step, parts, norms, batch, road, scaler)

            # step
            for stepper in moving:
                scaler.step(stepper.optimiser)
            scaler.update()
            clamp_temperatures(tower)
            schedule.average(averaged, now, recipe.train.ema, step)

            # log
            if step % recipe.train.log_every == 0 or gone >= 1:
                numbers = shown_numbers(tower, parts, norms)
                journal.log(step, numbers, {**named_for(rates, "rate"), "seconds": round(seconds, 2)})
                samples, lasted = (step - first + 1) * recipe.train.batch, time.monotonic() - started
                journal.progress(step, numbers["loss"], samples, lasted, gone - gone_before, 1 - gone)

            # evaluate
            if gone >= 1 or (recipe.evaluate.every and step % recipe.evaluate.every == 0):
                for weights, other in (("raw", {}), ("averaged", averaged)):
                    with sharded.standing_in(now, other):
                        measured = road.measure()
                        journal.look(step, weights, measured)
                        chosen = measured[recipe.evaluate.splits[0]]
                        if (score := (chosen["top1"] + chosen["top5"]) / 2) > best["score"]:
                            best = {"score": score, "step": step, "weights": weights, "measured": measured}
                            save(folder, "best", now, {**best, **road.notes})
                journal.draw()

            # save
            signalled, seconds = sharded.largest((signals.number, before + time.monotonic() - started), device)
            ends = gone >= 1 or bool(signalled) or step - first + 1 == stop_after
            if ends or step % recipe.train.save_every == 0:
                notes = {"step": step, "seconds": seconds, "best": best}
                notes |= {"scaler": scaler.state_dict()} if scaler.is_enabled() else {}
                save(folder, f"step-{step:08d}", whole_state(now, averaged, steppers), notes)
                if distributed.rank() == 0:
                    checkpoint.keep_newest(folder, recipe.train.keep)

    # ---------------------------------------------------------------- end
    stopped = "" if gone >= 1 else signals.name_of(int(signalled)) or "stop_after"
    result = RunResult(out, step, gone >= 1, stopped, round(seconds, 1), best)
    if distributed.rank() == 0:
        provenance.end_run(out, {**asdict(result), "folder": str(out)})
    distributed.wait()
    return result


# -------------------------------------------------------------------- one step


def gradients(road: Road, batch: Batch, turn: Turn, recipe: Recipe, scaler: torch.amp.GradScaler) -> dict[str, Tensor]:
    """Leave on every weight its gradient, the mean over the processes; gives the parts of the loss. Scaled, where there is a scaler."""
    parts_wanted = recipe.train.accumulate
    if parts_wanted == 1:
        parts = road.parts(batch, turn, road.encode(batch, turn))
        scaler.scale(torch.stack(list(parts.values())).sum()).backward()
    else:
        chunks = parts_of(len(batch.items), -(-len(batch.items) // parts_wanted))
        parts = cached_step(
            lambda rows: road.encode(batch.cut(rows), turn),
            lambda vectors: road.parts(batch, turn, vectors),
            chunks,
            modules=[road.tower],
            exchange=lambda now: exchanging(road, now),
            scale=scaler.get_scale(),
        )
    if distributed.size() > 1:
        looked_after = {parameter for module in road.wrapped for parameter in module.parameters() if parameter.ndim}
        distributed.average_gradients(parameter for parameter in road.tower.parameters() if parameter not in looked_after)
    return parts


def exchanging(road: Road, now: bool) -> AbstractContextManager[Any]:
    """Within it the wrapped modules exchange gradients only if `now`."""
    stack = ExitStack()
    for module in road.wrapped:
        stack.enter_context(distributed.exchange(module, now))
    return stack


def check_finite(
    step: int, parts: dict[str, Tensor], norms: dict[str, Tensor], batch: Batch, road: Road, scaler: torch.amp.GradScaler
) -> None:
    """Stop before a step that would ruin the weights, naming the batch. A gradient too large for float16 only lowers the scale."""
    finite = torch.stack([value.detach() for value in (*parts.values(), *norms.values())]).isfinite().tolist()  # one wait for the GPU
    if all(finite[: len(parts)]) and (all(finite) or scaler.get_scale() > 1):
        return
    said = ", ".join(f"{name} {value.item():.4g}" for name, value in {**named_for(norms, "gradient"), **parts}.items())
    names = ", ".join(road.name(int(item)) for item in batch.items[:6]) + (", ..." if len(batch.items) > 6 else "")
    what = f"step {step}: numbers are not finite ({said}) in the batch {names}"
    raise Cg3dError(what, "The weights are untouched: lower train.rate, or look at these items, and start again")


def shown_numbers(tower: torch.nn.Module, parts: dict[str, Tensor], norms: dict[str, Tensor]) -> dict[str, float]:
    """What is logged of a step: the loss and its parts (means over the processes), gradients, scales."""
    scales = {name: module() for name, module in tower.named_children() if isinstance(module, Temperature)}
    parts = {name: distributed.mean(value) for name, value in parts.items()}
    loss = torch.stack(list(parts.values())).sum()
    return {name: round(n.item(), 6) for name, n in {"loss": loss, **parts, **named_for(norms, "gradient"), **scales}.items()}


def named_for(numbers: dict[str, Any], what: str) -> dict[str, Any]:
    """Numbers of the steppers as "rate" (of the points) and "rate_prompts"."""
    return {what if name == POINTS else f"{what}_{name}": number for name, number in numbers.items()}


# -------------------------------------------------------------------- bookkeeping


def begin_run(recipe: Recipe, road: Road, out: Path, device: torch.device, resume: bool) -> None:
    """Write run.json; refuse to go on with a run that another recipe or other data began."""
    if distributed.rank() == 0:
        identity = {"recipe_digest": recipe.digest(), "data_digest": road.data["digest"]}
        old = provenance.read_run(out)
        if old and not resume:
            raise UsageError(f"'{out}' holds a run already", "Name another folder, or let it resume")
        if old:
            begun = recipe_from(old["recipe"])  # keys that came later take their defaults, under which an older run is the same
            changed = ""
            if begun.digest() != identity["recipe_digest"]:
                changed = "another recipe: " + provenance.first_difference(begun.as_dict(), recipe.as_dict())
            elif old["data_digest"] != identity["data_digest"]:
                changed = f"other data: {road.data['folder']}"
            if changed:
                raise SpaceMismatch(f"the run in '{out}' was begun with {changed}", "Name another folder with --out")
        facts = {"recipe_file": str(Path(recipe.file).resolve()), "recipe": recipe.as_dict(), "data": road.data, "device": str(device)}
        provenance.start_run(out, {**identity, **facts, "processes": distributed.size()})
    distributed.wait()


def load_initial(recipe: Recipe, tower: torch.nn.Module) -> None:
    """Begin with the weights of train.initial."""
    path = recipe.beside(recipe.train.initial)
    tensors, _ = checkpoint.load(path.parent, path.stem)
    state = learnt_state(tower)
    checkpoint.fit(state, tensors, str(path))
    sharded.fill(state, tensors)


def whole_state(now: dict[str, Tensor], averaged: dict[str, Tensor], steppers: list[schedule.Stepper]) -> dict[str, Tensor]:
    """Everything that a step changes, under "raw/", "averaged/" and "optimiser/"."""
    moments = {
        name: value for stepper in steppers for name, value in checkpoint.optimiser_tensors(stepper.named, stepper.optimiser).items()
    }
    groups = {"raw/": now, "averaged/": averaged, "optimiser/": moments}
    return {prefix + name: value for prefix, group in groups.items() for name, value in group.items()}


def restore(
    recipe: Recipe,
    now: dict[str, Tensor],
    averaged: dict[str, Tensor],
    steppers: list[schedule.Stepper],
    tensors: dict[str, Tensor],
    what: str,
) -> None:
    """Undo `whole_state`; what: the file, for messages."""
    checkpoint.fit(now, part(tensors, "raw/"), what)
    sharded.fill(now, part(tensors, "raw/"))
    sharded.fill(averaged, part(tensors, "averaged/"))
    for stepper in steppers:
        if stepper.name != PROMPTS or not recipe.defects.forget_prompts:
            checkpoint.restore_optimiser(stepper.named, stepper.optimiser, part(tensors, "optimiser/"))


def save(folder: Path, name: str, tensors: dict[str, Tensor], notes: dict[str, Any]) -> None:
    """Write a checkpoint of whole tensors; every process must call it, the first one writes."""
    tensors = sharded.whole(tensors)
    if distributed.rank() == 0:
        checkpoint.save(folder, name, tensors, notes)


def part(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    """The tensors whose names begin with `prefix`, without it."""
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}
