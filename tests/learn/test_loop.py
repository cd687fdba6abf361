"""The loop on a tiny network: it learns, repeats itself, resumes bit for bit, and stops cleanly."""

from __future__ import annotations

import itertools
import json
import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
from cg3d.errors import Cg3dError, SpaceMismatch, UsageError  # noqa: E402
from cg3d.learn import alternate, cached, checkpoint, feed, loop, losses, tower  # noqa: E402
from cg3d.learn.measure import scores  # noqa: E402

pytestmark = pytest.mark.torch
Make = Callable[..., Any]
PINNED = [11.882992, 9.695049, 9.751487]  # torch 2.13 on a CPU


def quiet(line: str) -> None:
    pass


def train(recipe: Any, out: Path, **options: Any) -> loop.RunResult:
    return loop.pretrain(recipe, out, say=quiet, **options)


def last_bytes(out: Path) -> bytes:
    folder = out / "checkpoints"
    return (folder / f"step-{checkpoint.saved_steps(folder)[-1]:08d}.safetensors").read_bytes()


def lines(out: Path) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in (out / "metrics.jsonl").read_text().splitlines()]
    return [{key: value for key, value in line.items() if key != "seconds"} for line in found]


def test_a_tiny_run_learns_its_four_labels(tmp_path: Path, make_recipe: Make) -> None:
    result = train(make_recipe("train.steps=60", "evaluate.every=20"), tmp_path / "run")
    assert result.finished
    assert result.best["measured"]["val"]["top1"] >= 0.9
    seen = [line["loss"] for line in lines(tmp_path / "run") if "loss" in line]
    assert np.mean(seen[-5:]) < 0.7 * np.mean(seen[:5])


def test_a_run_explains_itself(tmp_path: Path, make_recipe: Make) -> None:
    recipe = make_recipe()
    train(recipe, tmp_path / "run")
    facts = json.loads((tmp_path / "run" / "run.json").read_text())
    assert facts["recipe"] == recipe.as_dict()
    assert facts["recipe"]["train"]["seed"] == 0
    assert {"versions", "commit", "data_digest", "result", "starts"} <= set(facts)
    assert facts["result"]["step"] == 10
    assert (tmp_path / "run" / "curve.png").read_bytes().startswith(b"\x89PNG")
    assert [line["step"] for line in lines(tmp_path / "run") if "measured" in line] == [5, 5, 10, 10]


def test_the_first_losses_are_these(tmp_path: Path, make_recipe: Make) -> None:
    train(make_recipe("train.steps=3"), tmp_path / "run")
    assert [line["loss"] for line in lines(tmp_path / "run") if "loss" in line] == pytest.approx(PINNED, rel=1e-4)


def test_a_run_resumed_twice_equals_a_straight_one_bit_for_bit(tmp_path: Path, make_recipe: Make) -> None:
    recipe = make_recipe()
    train(recipe, tmp_path / "straight")
    for steps in (5, 2, None):
        train(recipe, tmp_path / "parts", stop_after=steps)
    assert last_bytes(tmp_path / "straight") == last_bytes(tmp_path / "parts")
    assert lines(tmp_path / "straight") == lines(tmp_path / "parts")
    best = ("checkpoints/best.safetensors", "checkpoints/best.json")
    assert all((tmp_path / "straight" / name).read_bytes() == (tmp_path / "parts" / name).read_bytes() for name in best)


def test_a_kill_between_checkpoints_loses_only_the_steps_since(tmp_path: Path, make_recipe: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    recipe = make_recipe("train.save_every=3")
    train(recipe, tmp_path / "straight")
    real = cached.draw_batch

    def die_at_eight(*given: Any) -> Any:
        if given[3] == 8:
            raise MemoryError  # nothing after it runs, as with SIGKILL
        return real(*given)

    monkeypatch.setattr(cached, "draw_batch", die_at_eight)
    with pytest.raises(MemoryError):
        train(recipe, tmp_path / "killed")
    monkeypatch.setattr(cached, "draw_batch", real)
    assert checkpoint.saved_steps(tmp_path / "killed" / "checkpoints") == [3, 6]
    with (tmp_path / "killed" / "metrics.jsonl").open("a") as file:
        file.write('{"step": 8, "lo')  # a line cut off
    train(recipe, tmp_path / "killed")
    assert last_bytes(tmp_path / "straight") == last_bytes(tmp_path / "killed")
    assert lines(tmp_path / "straight") == lines(tmp_path / "killed")


def test_a_damaged_newest_checkpoint_costs_a_warning_and_its_steps(tmp_path: Path, make_recipe: Make) -> None:
    recipe = make_recipe("train.save_every=3")
    train(recipe, tmp_path / "straight")
    train(recipe, tmp_path / "run", stop_after=7)
    newest = tmp_path / "run" / "checkpoints" / "step-00000007.safetensors"
    newest.write_bytes(newest.read_bytes()[:-5])
    with pytest.warns(UserWarning, match="going on from step 6"):
        train(recipe, tmp_path / "run")
    assert last_bytes(tmp_path / "straight") == last_bytes(tmp_path / "run")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_saves_and_ends_the_run(tmp_path: Path, make_recipe: Make, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    real = cached.draw_batch

    def signalled_at_four(*given: Any) -> Any:
        if given[3] == 4:
            os.kill(os.getpid(), number)
            os.kill(os.getpid(), number)  # as `timeout` does
        return real(*given)

    before = signal.getsignal(number)
    monkeypatch.setattr(cached, "draw_batch", signalled_at_four)
    result = train(make_recipe(), tmp_path / "run")
    assert (result.step, result.finished, result.stopped) == (4, False, signal.Signals(number).name)
    assert checkpoint.saved_steps(tmp_path / "run" / "checkpoints") == [4]
    assert signal.getsignal(number) is before


def test_it_runs_outside_the_main_thread(tmp_path: Path, make_recipe: Make) -> None:
    results: list[loop.RunResult] = []
    recipe = make_recipe("train.steps=2")
    thread = threading.Thread(target=lambda: results.append(train(recipe, tmp_path / "run")))
    thread.start()
    thread.join()
    assert results[0].finished


def test_a_finished_run_does_nothing_more(tmp_path: Path, make_recipe: Make) -> None:
    recipe = make_recipe("train.steps=2")
    train(recipe, tmp_path / "run")
    before = last_bytes(tmp_path / "run")
    assert train(recipe, tmp_path / "run").finished
    assert last_bytes(tmp_path / "run") == before


def test_numbers_that_are_not_finite_stop_before_the_step_and_name_the_batch(
    tmp_path: Path, make_recipe: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = cached.draw_batch

    def broken_at_four(*given: Any) -> Any:
        batch = real(*given)
        return batch._replace(points=batch.points / 0) if given[3] == 4 else batch

    monkeypatch.setattr(cached, "draw_batch", broken_at_four)
    with pytest.raises(Cg3dError, match=r"step 4: numbers are not finite .*(plank|pole|cube|tile) \d") as caught:
        train(make_recipe("train.save_every=3"), tmp_path / "run")
    assert "\n" not in str(caught.value)
    tensors, _ = checkpoint.load(tmp_path / "run" / "checkpoints", "step-00000003")
    assert all(torch.isfinite(value).all() for value in tensors.values())


def test_another_recipe_or_other_data_in_the_same_folder_is_refused(tmp_path: Path, make_recipe: Make) -> None:
    train(make_recipe("train.steps=1"), tmp_path / "run")
    with pytest.raises(SpaceMismatch, match=r"train\.steps was 1, is 2"):
        train(make_recipe("train.steps=2"), tmp_path / "run")
    assert train(make_recipe("train.steps=1", "train.threads=2", "train.keep=1"), tmp_path / "run").finished  # of no consequence
    with pytest.raises(UsageError, match="holds a run already"):
        train(make_recipe("train.steps=1"), tmp_path / "run", resume=False)
    manifest = tmp_path / "set" / "manifest.json"
    manifest.write_text(manifest.read_text() + " ")
    with pytest.raises(SpaceMismatch, match="other data"):
        train(make_recipe("train.steps=1"), tmp_path / "run")


@pytest.mark.parametrize(
    "overrides",
    [
        ("loss.text_against=all", "loss.picture_against=all", "loss.picture_pairs=mask", "loss.soft=0.2"),
        ("loss.regression=1", "loss.teacher=1", "loss.views=0", "loss.learn_temperature=false"),
        ("loss.picture_head=true", "data.center_pictures=true", "loss.text_pairs=mask", "loss.views=2"),
        ("loss.text=0", "train.precision=bfloat16"),
        ("loss.picture=0", "augment.tip=0.5", "augment.tilt=0.1", "augment.mirror=0.5"),
    ],
)
def test_every_part_of_the_loss_can_be_had(tmp_path: Path, make_recipe: Make, overrides: tuple[str, ...]) -> None:
    recipe = make_recipe("train.steps=4", *overrides)
    assert train(recipe, tmp_path / "run").finished
    built, again, notes = tower.load_best(tmp_path / "run")
    assert again.as_dict() == recipe.as_dict()
    assert notes["spec"]["points"] == 64
    assert not built.training


def test_items_without_a_label_learn_from_their_pictures(tmp_path: Path, make_recipe: Make, arrays: dict[str, Any]) -> None:
    from cg3d.learn.triplets import write_triplets

    arrays["label"][:28] = -1
    write_triplets(tmp_path / "set", **arrays)
    for i, against in enumerate(("batch", "all")):
        recipe = make_recipe(
            "train.steps=3", f"loss.picture_against={against}", f"loss.text_against={against}", "loss.picture_pairs=positive"
        )
        assert train(recipe, tmp_path / f"run{i}").finished


def test_a_run_can_start_from_the_best_of_another(tmp_path: Path, make_recipe: Make) -> None:
    train(make_recipe("train.steps=5"), tmp_path / "first")
    train(
        make_recipe("train.steps=1", "train.rate=0", "train.final_rate=0", "train.initial=first/checkpoints/best.safetensors"),
        tmp_path / "second",
    )
    one, _, _ = tower.load_best(tmp_path / "first")
    other, _, _ = tower.load_best(tmp_path / "second")
    assert torch.allclose(one.net.first.weight, other.net.first.weight)


def test_a_run_by_the_clock_ends_by_the_clock(tmp_path: Path, make_recipe: Make) -> None:
    result = train(make_recipe("train.minutes=0.02", "evaluate.every=0", "train.log_every=1000"), tmp_path / "run")
    assert result.finished
    assert 1.2 <= result.seconds < 10


@pytest.mark.parametrize(
    ("overrides", "said"),
    [
        (("model.points=1000",), "holds 96 points"),
        (("evaluate.splits=['nowhere']",), "no split 'nowhere'"),
        (("data.triplets=elsewhere",), "no training set"),
        (("train.initial=elsewhere.safetensors",), "cannot be read"),
        (("model.options.depth=3",), "depth"),
    ],
)
def test_what_cannot_be_trained_is_said_in_one_line(tmp_path: Path, make_recipe: Make, overrides: tuple[str, ...], said: str) -> None:
    with pytest.raises(Cg3dError, match=said) as caught:
        train(make_recipe(*overrides), tmp_path / "run")
    assert "\n" not in str(caught.value)


def test_an_unknown_network_is_named_with_the_nearest_one() -> None:
    with pytest.raises(UsageError, match="Did you mean 'pointmlp'"):
        tower.make_net("pointmpl", 8, {})


def test_progress_is_said(tmp_path: Path, make_recipe: Make) -> None:
    said: list[str] = []
    loop.pretrain(make_recipe("train.steps=2"), tmp_path / "run", say=said.append)
    assert any("samples/s" in line and "min left" in line for line in said)
    assert any("top-1" in line for line in said)


def test_a_batch_depends_on_nothing_but_seed_and_step(tmp_path: Path, make_recipe: Make) -> None:
    recipe, device = make_recipe(), torch.device("cpu")
    triplets = cached.open_data(recipe, tmp_path)
    frozen = feed.freeze(triplets, recipe, device)
    again, one, other = (feed.draw_batch(triplets, frozen, recipe, step, device) for step in (7, 7, 8))
    assert torch.equal(one.points, again.points)
    assert torch.equal(one.text, again.text)
    assert not torch.equal(one.picture, other.picture)


def test_scores_count_ranks_and_precision() -> None:
    likeness = np.array([[0.9, 0.1, 0.2], [0.8, 0.5, 0.1], [0.1, 0.2, 0.7]])
    found = scores(likeness, np.array([0, 1, 2]))
    assert found["top1"] == pytest.approx(2 / 3)
    assert found["top5"] == 1.0
    assert found["map"] == pytest.approx(1.0)
    assert (found["n"], found["labels"]) == (3, 3)


def test_batches_made_ahead_by_four_processes_give_the_same_bits(tmp_path: Path, make_recipe: Make) -> None:
    train(make_recipe("train.steps=4"), tmp_path / "here")
    train(make_recipe("train.steps=4", "train.workers=4"), tmp_path / "ahead", stop_after=2)
    train(make_recipe("train.steps=4", "train.workers=4"), tmp_path / "ahead")
    assert last_bytes(tmp_path / "here") == last_bytes(tmp_path / "ahead")


def test_shuffled_batches_go_once_through_the_split_in_every_epoch(tmp_path: Path, make_recipe: Make) -> None:
    recipe = make_recipe("data.order=shuffled")
    here = cached.CachedRoad(recipe, cached.open_data(recipe, tmp_path), torch.device("cpu"))
    epochs = [[here.draw(step).items.tolist() for step in range(first, first + 4)] for first in (1, 5)]
    for epoch in epochs:
        assert sorted(itertools.chain(*epoch)) == list(range(32))
    assert epochs[0] != epochs[1]


@pytest.mark.parametrize(
    "overrides",
    [
        ("train.precision=float16", "optimiser.kind=sgd", "optimiser.nesterov=true"),
        ("train.accumulate=2", "loss.several=each", "loss.views=2", "loss.texts=2", "optimiser.kind=adam", "optimiser.betas=[0.8, 0.95]"),
        ("loss.share_temperature=true", "loss.alike=0.05", "loss.hard=0.5", "train.tensorboard=true"),
        ("augment.kind=published", "defects.noisy_validation=true", "defects.with_replacement=true", "defects.one_view=true"),
        ("train.epochs=1", "schedule.by=epoch", "schedule.rates=constant"),
        ("loss.joint=1", "loss.several=each", "loss.views=2", "loss.texts=2", "loss.alike=0.05", "train.accumulate=2"),
        ("loss.joint=1", "loss.share_temperature=true", "loss.soft=0.2", "loss.text=0"),
    ],
)
def test_every_newer_key_runs_on_cached_vectors(tmp_path: Path, make_recipe: Make, overrides: tuple[str, ...]) -> None:
    result = train(make_recipe("train.steps=4", *overrides), tmp_path / "run")
    assert (result.finished, result.step) == (True, 4)
    assert list((tmp_path / "run").glob("tensorboard/events*")) or "train.tensorboard=true" not in overrides


def test_the_joint_loss_compares_texts_with_points_and_pictures_and_its_map_is_learnt(tmp_path: Path, make_recipe: Make) -> None:
    recipe = make_recipe("loss.joint=0.5", "loss.text_pairs=negative", "loss.picture_head=true")
    here = cached.CachedRoad(recipe, cached.open_data(recipe, tmp_path), torch.device("cpu"))
    batch = here.draw(1)
    vectors = here.encode(batch, alternate.JOINT)
    mean = torch.nn.functional.normalize(vectors["points"], dim=1) + torch.nn.functional.normalize(batch.picture, dim=1)
    by_hand = 0.5 * losses.contrast(mean, batch.text, 1 / 0.07)  # what the map begins as
    assert torch.allclose(here.parts(batch, alternate.JOINT, vectors)["joint"], by_hand, rtol=1e-5)
    train(recipe, tmp_path / "straight")
    train(recipe, tmp_path / "parts", stop_after=4)
    train(recipe, tmp_path / "parts")
    assert last_bytes(tmp_path / "straight") == last_bytes(tmp_path / "parts")
    built, _, _ = tower.load_best(tmp_path / "straight")
    assert not torch.equal(built.together.map.weight, here.tower.together.map.weight)
    assert all({"text", "picture", "joint", "joint_scale"} <= line.keys() for line in lines(tmp_path / "straight") if "loss" in line)


def test_float16_steps_back_from_a_gradient_that_is_too_large_and_resumes_its_scale(tmp_path: Path, make_recipe: Make) -> None:
    recipe = make_recipe("train.precision=float16")
    train(recipe, tmp_path / "straight")
    train(recipe, tmp_path / "parts", stop_after=3)
    _, notes = checkpoint.load(tmp_path / "parts" / "checkpoints", "step-00000003")
    assert notes["scaler"]["scale"] > 1
    train(recipe, tmp_path / "parts")
    assert last_bytes(tmp_path / "straight") == last_bytes(tmp_path / "parts")


def test_a_checkpoint_of_another_architecture_says_which_keys(tmp_path: Path, make_recipe: Make) -> None:
    train(make_recipe("train.steps=1"), tmp_path / "first")
    wider = make_recipe("train.steps=1", "model.options.width=16", "train.initial=first/checkpoints/best.safetensors")
    with pytest.raises(Cg3dError, match=r"of another architecture: it has in another shape net\.first\.bias"):
        train(wider, tmp_path / "second")
