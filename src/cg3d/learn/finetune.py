"""Fine-tuning on labelled clouds: `finetune` reads from top to bottom. Only what `task.kind` names is learnt; probes are fitted whole.

Knows no data set and no network: what is learnt on, asked and measured is a `Job` (`finetune_labels`, `finetune_parts`). A run is a folder:

    RUN/run.json                     recipe, versions, seed, data hashes, commit, and at the end the result
    RUN/metrics.jsonl                a line per logged step, a line per look at the held-back share
    RUN/checkpoints/step-*           everything needed to go on; resuming repeats the run bit for bit on a CPU
    RUN/checkpoints/best.safetensors weights that did best on the held-back share; with them the test split is looked at, once, at the end
    RUN/predictions.json             what was said of every test model

Every batch, augmentation and dropout is a function of (seed, step) alone, as in `loop`. One process.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor, nn, optim

from cg3d.errors import Cg3dError, SpaceMismatch, UsageError
from cg3d.learn import checkpoint, provenance, schedule
from cg3d.learn.finetune_recipe import MANNER, FineRecipe, recipe_from
from cg3d.learn.journal import pace, to_stderr

Say = Callable[[str], None]


@dataclass(frozen=True)
class FineResult:
    """step: last one done, 0 for a probe; finished: whether the recipe is fulfilled; stopped: what ended it before; measured: of the test
    split; best: notes of the weights that were chosen."""

    folder: Path
    kind: str
    step: int
    finished: bool
    stopped: str
    seconds: float
    measured: dict[str, Any]
    best: dict[str, Any]


class Job(Protocol):
    """What the loop asks: items of the training split, a model to learn, the loss of a batch, a look at a split."""

    model: nn.Module

    @property
    def data(self) -> dict[str, Any]:
        """Which data, for run.json; "digest" is compared when a run goes on."""
        ...

    @property
    def items(self) -> int: ...

    def loss(self, step: int) -> Tensor:
        """Of the batch of a step (from 1)."""
        ...

    def measure(self, split: str) -> dict[str, Any]:
        """ "val" or "test" -> n, and "score", which chooses."""
        ...

    def final(self) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The test split with the model as it is: what is measured, and a line a model."""
        ...


def finetune(recipe: FineRecipe, out: Path, *, resume: bool = True, stop_after: int | None = None, say: Say | None = None) -> FineResult:
    """Carry `recipe` out in the folder `out`; with `resume`, go on from its newest whole checkpoint.

    stop_after: save and return after so many steps of this call. say: gets progress lines; None: stderr. SIGINT and SIGTERM finish the
    step, save and return. Raises UsageError, Cg3dError (numbers that are not finite), SpaceMismatch (a run of another recipe or data).
    """
    say = say or to_stderr
    torch.set_num_threads(recipe.train.threads)
    if recipe.train.device == "cuda" and not torch.cuda.is_available():
        raise UsageError("train.device is 'cuda', but torch sees no GPU here", "Use --set train.device=cpu")
    device = torch.device("cuda" if recipe.train.device != "cpu" and torch.cuda.is_available() else "cpu")
    if recipe.task.kind in ("probe", "few-shot"):
        return probe(recipe, out, device, resume=resume)

    # ---------------------------------------------------------------- data, model, optimiser
    torch.manual_seed(recipe.train.seed)
    job = open_job(recipe, device)
    per_epoch = max(1, job.items // recipe.train.batch)
    steps = max(1, round(recipe.train.epochs * per_epoch))
    named = {name: one for name, one in job.model.named_parameters() if one.requires_grad}
    optimiser = schedule.make_optimiser(recipe.optimiser, named.items(), recipe.train.rate, recipe.train.weight_decay)

    # ---------------------------------------------------------------- resume
    folder, metrics = out / "checkpoints", out / "metrics.jsonl"
    begin(recipe, job.data, out, device, resume)
    state: dict[str, Tensor] = job.model.state_dict()  # views of the weights
    found = checkpoint.newest(folder) if resume else None
    first, before, best = 1, 0.0, dict[str, Any](score=-1.0)
    if found is not None:
        tensors, notes = found
        first, before, best = notes["step"] + 1, notes["seconds"], notes["best"]
        restore(job.model, named, optimiser, tensors, str(folder))
    provenance.cut_metrics(metrics, first - 1)

    # ---------------------------------------------------------------- loop
    started, spoke, step, stopped = time.monotonic(), -math.inf, first - 1, ""
    with provenance.Signals() as signals, metrics.open("a", encoding="utf-8") as journal:
        while step < steps and not stopped:
            step += 1
            rate = rate_of(recipe, step, per_epoch)
            for group in optimiser.param_groups:
                group["lr"] = rate

            # forward, backward, step
            torch.manual_seed(dropout_seed(recipe.train.seed, step))
            job.model.train()
            optimiser.zero_grad()
            loss = job.loss(step)
            loss.backward()
            norm = nn.utils.clip_grad_norm_(list(named.values()), recipe.train.clip)
            if not (math.isfinite(loss.item()) and math.isfinite(norm.item())):
                what = f"step {step}: numbers are not finite (loss {loss.item():.4g}, gradient {norm.item():.4g})"
                raise Cg3dError(what, "The weights are untouched: lower train.rate and start again")
            optimiser.step()

            # log
            last = step == steps
            if step % recipe.train.log_every == 0 or last:
                write(journal, {"step": step, "loss": round(loss.item(), 6), "gradient": round(norm.item(), 6), "rate": rate})
            if time.monotonic() - spoke > 10 or last:
                spoke, gone, done = time.monotonic(), step / steps, (step - first + 1) * recipe.train.batch
                share = gone - (first - 1) / steps
                say(f"step {step}  loss {loss.item():.4f}  {pace(done, spoke - started, share, 1 - gone)}")

            # evaluate
            if last or step % (recipe.evaluate.every * per_epoch) == 0:
                measured = job.measure("test" if recipe.defects.choose_on_test else "val")
                write(journal, {"step": step, "measured": measured})
                if measured["score"] > best["score"]:
                    best = {"score": measured["score"], "step": step, "epoch": step / per_epoch, "measured": measured}
                    checkpoint.save(folder, "best", state, {**best, "recipe": recipe.as_dict(), "data": job.data})

            # save
            stopped = "" if last else signals.caught or ("stop_after" if step - first + 1 == stop_after else "")
            if last or stopped or step % recipe.train.save_every == 0:
                notes = {"step": step, "seconds": before + time.monotonic() - started, "best": best}
                checkpoint.save(folder, f"step-{step:08d}", whole(job.model, named, optimiser), notes)
                checkpoint.keep_newest(folder, recipe.train.keep)

    # ---------------------------------------------------------------- end
    seconds = round(before + time.monotonic() - started, 1)
    if stopped:
        return FineResult(out, recipe.task.kind, step, False, stopped, seconds, {}, best)
    tensors, _ = checkpoint.load(folder, "best")
    job.model.load_state_dict(tensors)
    measured, lines = job.final()
    return end(FineResult(out, recipe.task.kind, step, True, "", seconds, measured, best), lines)


def probe(recipe: FineRecipe, out: Path, device: torch.device, *, resume: bool) -> FineResult:
    """Logistic regression on frozen vectors: nothing to resume, so it is done whole."""
    from cg3d.learn import finetune_probe as probes
    from cg3d.learn.finetune_data import open_labelled
    from cg3d.learn.finetune_labels import open_net

    started = time.monotonic()
    data = open_labelled(recipe)
    begin(recipe, {"digest": data.source.digest, "folder": str(data.source.folder)}, out, device, resume)
    rows = torch.unique(torch.tensor([*data.train, *data.val, *data.test])).numpy()
    if recipe.start.bundle:
        vectors = probes.vectors_by_bundle(probes.opened_bundle(recipe), data, rows, recipe)
    else:
        torch.manual_seed(recipe.train.seed)
        net, points = open_net(recipe, data, device)
        vectors = probes.vectors_by_net(net, points, recipe, data, rows, device)
    lines: list[dict[str, Any]] = []
    if recipe.task.kind == "few-shot":
        measured = probes.few_shot(recipe, data, vectors)
    else:
        measured, predicted = probes.linear_probe(recipe, data, vectors)
        measured |= {"left_out": data.left_out}
        pairs = zip(data.test, predicted)
        lines = [{"key": data.key(int(row)), "label": data.names[data.place[row]], "said": data.names[at]} for row, at in pairs]
    return end(FineResult(out, recipe.task.kind, 0, True, "", round(time.monotonic() - started, 1), measured, {}), lines)


def open_job(recipe: FineRecipe, device: torch.device) -> Job:
    """What task.kind asks for, with its model."""
    if recipe.task.kind == "parts":
        from cg3d.learn.finetune_parts import PartsJob

        return PartsJob(recipe, device)
    from cg3d.learn.finetune_labels import LabelsJob

    return LabelsJob(recipe, device)


def rate_of(recipe: FineRecipe, step: int, per_epoch: int) -> float:
    """Of a step: by step as in pre-training (the last one at final_rate); or by the whole epochs behind it, as timm's CosineLRScheduler in
    the released code has it: a warm-up that begins at final_rate, then a cosine counted from the first epoch."""
    train = recipe.train
    if train.by == "step":
        gone = step / per_epoch / train.epochs
        return schedule.rate_at(min(1.0, gone), train.rate, train.final_rate, min(train.warmup / train.epochs, 0.9))
    epoch = (step - 1) // per_epoch
    if epoch < train.warmup:
        return train.final_rate + (train.rate - train.final_rate) * epoch / train.warmup
    return schedule.rate_at(min(1.0, epoch / train.epochs), train.rate, train.final_rate, 0.0)


def dropout_seed(seed: int, step: int) -> int:
    """Of what is random inside the network in a step."""
    return (seed * 1_000_003 + step) % 2**62


# -------------------------------------------------------------------- bookkeeping


def begin(recipe: FineRecipe, data: dict[str, Any], out: Path, device: torch.device, resume: bool) -> None:
    """Write run.json; refuse to go on with a run that another recipe or other data began."""
    identity = {"recipe_digest": recipe.digest(), "data_digest": data["digest"]}
    old = provenance.read_run(out)
    if old and not resume:
        raise UsageError(f"'{out}' holds a run already", "Name another folder, or let it resume")
    if old and "task" not in old.get("recipe", {}):
        raise SpaceMismatch(f"the run in '{out}' is no fine-tuning", "Name another folder with --out")
    if old:
        begun, changed = recipe_from(old["recipe"]), ""
        if begun.digest() != identity["recipe_digest"]:
            changed = f"another recipe: {first_difference(begun.as_dict(), recipe.as_dict())}"
        elif old["data_digest"] != identity["data_digest"]:
            changed = f"other data: {data['folder']}"
        if changed:
            raise SpaceMismatch(f"the run in '{out}' was begun with {changed}", "Name another folder with --out")
    facts = {"recipe_file": str(Path(recipe.file).resolve()), "recipe": recipe.as_dict(), "data": data, "device": str(device)}
    provenance.start_run(out, {**identity, **facts})


def first_difference(old: dict[str, dict[str, Any]], new: dict[str, dict[str, Any]]) -> str:
    """'train.rate was 0.001, is 0.01' for the first key that differs."""
    for section, keys in new.items():
        for key, value in keys.items():
            if (was := old[section][key]) != value and not (section == "train" and key in MANNER):
                return f"{section}.{key} was {was!r}, is {value!r}"
    return "nothing that this version knows"


def end(result: FineResult, lines: list[dict[str, Any]]) -> FineResult:
    """Write the result into run.json, and what was said of each model beside it."""
    if lines:
        checkpoint.write_json(result.folder / "predictions.json", lines)
    provenance.end_run(result.folder, {**result.__dict__, "folder": str(result.folder)})
    return result


def whole(model: nn.Module, named: dict[str, nn.Parameter], optimiser: optim.Optimizer) -> dict[str, Tensor]:
    """Everything that a step changes, under "model/" and "optimiser/"."""
    moments = checkpoint.optimiser_tensors(named, optimiser)
    weights: dict[str, Tensor] = model.state_dict()
    return {f"model/{name}": value for name, value in weights.items()} | {f"optimiser/{name}": value for name, value in moments.items()}


def restore(model: nn.Module, named: dict[str, nn.Parameter], optimiser: optim.Optimizer, tensors: dict[str, Tensor], what: str) -> None:
    """Undo `whole`; what: the file, for messages."""
    weights = {name.removeprefix("model/"): value for name, value in tensors.items() if name.startswith("model/")}
    checkpoint.fit(model.state_dict(), weights, what)
    model.load_state_dict(weights)
    moments = {name.removeprefix("optimiser/"): value for name, value in tensors.items() if name.startswith("optimiser/")}
    checkpoint.restore_optimiser(named, optimiser, moments)


def write(journal: Any, line: dict[str, Any]) -> None:
    """One line of metrics.jsonl."""
    journal.write(json.dumps(line) + "\n")
    journal.flush()
