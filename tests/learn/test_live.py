"""Live towers on a few made models: what learns, what stays, by turns and together, cached where nothing forbids it."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")
from cg3d.errors import Cg3dError, UsageError  # noqa: E402
from cg3d.learn import checkpoint, live, loop, road  # noqa: E402
from cg3d.learn.nets.prompts import Prompts  # noqa: E402
from cg3d.learn.recipe import load_recipe  # noqa: E402
from cg3d.learn.sections import Prompts as Section  # noqa: E402
from cg3d.learn.shards import write_shards  # noqa: E402
from cg3d.learn.sources import made  # noqa: E402
from cg3d.records import InputSpec  # noqa: E402

pytestmark = pytest.mark.torch
KINDS = ("apple", "armchair", "bottle")
LIVE = """
data = {shards = "shards"}
towers = {weights = "tiny:0"}
prompts = {tokens = 2, text = true, pixels = true, context = 2}
train = {steps = 4, batch = 4, rate = 1e-3, threads = 1, device = "cpu", save_every = 100, log_every = 1}
loss = {pair = 1.0}
evaluate = {every = 0}
[model]
points = 64
options = {dim = 24, depth = 1, heads = 2, groups = 8, group_size = 8, widths = [8, 16, 24, 24], colors = true, drop_path = 0.1}
"""
Make = Callable[..., Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recipe beside shards of twelve made models with two small views each."""
    place = tmp_path_factory.mktemp("live")
    write_shards(made.samples(4, kinds=KINDS), place / "shards", spec=InputSpec(points=64, views=2, view_size=32), stored=96)
    (place / "live.toml").write_text(LIVE)
    return place


@pytest.fixture
def make(folder: Path) -> Make:
    torch.set_num_threads(1)
    return lambda *overrides: load_recipe(folder / "live.toml", overrides)


def train(recipe: Any, out: Path, **options: Any) -> loop.RunResult:
    return loop.pretrain(recipe, out, say=lambda _: None, **options)


def opened(recipe: Any, out: Path) -> Any:
    torch.manual_seed(recipe.train.seed)
    return road.open_road(recipe, out, torch.device("cpu"))


def last(out: Path) -> dict[str, Any]:
    step = checkpoint.saved_steps(out / "checkpoints")[-1]
    return checkpoint.load(out / "checkpoints", f"step-{step:08d}")[0]


def logged(out: Path) -> list[dict[str, Any]]:
    return [line for line in map(json.loads, (out / "metrics.jsonl").read_text().splitlines()) if "loss" in line]


def test_every_prompt_moves_and_every_frozen_weight_stays_bit_for_bit(tmp_path: Path, make: Make) -> None:
    recipe = make()
    before = opened(recipe, tmp_path).tower.state_dict()
    train(recipe, tmp_path / "run")
    tower, *_ = live.load_live(tmp_path / "run")
    after = tower.state_dict()
    prompts = {name for name in before if ".prompts." in name}
    frozen = {name for name in before if name.startswith(("pictures.", "texts."))} - prompts
    assert len(prompts) == 4
    assert len(frozen) > 50
    assert all(torch.equal(before[name], after[name]) for name in frozen)
    assert not any(torch.equal(before[name], after[name]) for name in prompts)
    assert not torch.equal(before["net.projection.weight"], after["net.projection.weight"])


def test_checkpoints_hold_prompts_and_not_the_frozen_towers(tmp_path: Path, make: Make) -> None:
    train(make("train.steps=1"), tmp_path / "run")
    names = set(last(tmp_path / "run"))
    assert "raw/pictures.prompts.tokens" in names
    assert "averaged/texts.prompts.text" in names
    assert "optimiser/pictures.prompts.tokens/momentum_buffer" in names
    assert not any(name.startswith(("raw/pictures.", "raw/texts.")) and ".prompts." not in name for name in names)


@pytest.mark.parametrize("workers", [0, 4])
def test_a_live_run_resumed_equals_a_straight_one_bit_for_bit(tmp_path: Path, make: Make, workers: int) -> None:
    train(make("picture_augment.flip=0.5", "picture_augment.crop=0.6", "picture_augment.jitter=0.3"), tmp_path / "straight")
    recipe = make("picture_augment.flip=0.5", "picture_augment.crop=0.6", "picture_augment.jitter=0.3", f"train.workers={workers}")
    train(recipe, tmp_path / "parts", stop_after=2)
    train(recipe, tmp_path / "parts")
    one, other = last(tmp_path / "straight"), last(tmp_path / "parts")
    assert one.keys() == other.keys()
    assert all(torch.equal(one[name], other[name]) for name in one)


def test_by_turns_even_batches_move_points_and_odd_ones_prompts(tmp_path: Path, make: Make) -> None:
    recipe = make("schedule.kind=alternating", "train.warmup=0", "train.ema=0")
    states = []
    for step in (1, 2, 3):
        train(recipe, tmp_path / "run", stop_after=1)
        assert checkpoint.saved_steps(tmp_path / "run" / "checkpoints")[-1] == step
        states.append(last(tmp_path / "run"))
    moved = [
        {name for name in one if name.startswith("raw/") and not torch.equal(one[name], other[name])}
        for one, other in itertools.pairwise(states)
    ]
    assert all(".prompts." in name or name == "raw/pair_scale.log_scale" for name in moved[0])  # batch norms too stand still
    assert "raw/pictures.prompts.tokens" in moved[0]
    assert not any(".prompts." in name for name in moved[1])
    assert "raw/net.projection.weight" in moved[1]
    lines = logged(tmp_path / "run")
    assert [sorted({"text", "picture", "pair"} & line.keys()) for line in lines] == [["picture", "text"], ["pair"], ["picture", "text"]]
    assert "rate_prompts" in lines[1]
    assert "rate" not in lines[1]


def test_as_released_the_norms_of_the_points_move_in_prompt_steps_too(tmp_path: Path, make: Make) -> None:
    recipe = make("schedule.kind=alternating", "defects.norms_move=true")
    train(recipe, tmp_path / "run", stop_after=1)
    before = last(tmp_path / "run")
    train(recipe, tmp_path / "run", stop_after=1)
    after = last(tmp_path / "run")
    norms = [name for name in before if name.startswith("raw/net.") and name.endswith("running_mean")]
    assert norms
    assert not any(torch.equal(before[name], after[name]) for name in norms)
    assert torch.equal(before["raw/net.projection.weight"], after["raw/net.projection.weight"])


def test_without_prompts_the_towers_are_asked_once_and_the_cached_road_is_taken(tmp_path: Path, make: Make) -> None:
    off = ("prompts.tokens=0", "prompts.text=false", "prompts.pixels=false", "prompts.context=0", "loss.pair=0", "data.captions=paper")
    recipe = make(*off, "loss.text_against=all")
    assert not recipe.live
    assert train(recipe, tmp_path / "run").finished
    found = opened(recipe, tmp_path / "run").triplets
    assert found["pictures"].shape == (12, 2, 32)
    assert len(found["text_vectors"]) == 63 * 3
    assert list((tmp_path / "run" / "triplets").glob("*.part")) == []


def test_frozen_vectors_are_those_of_the_live_towers(tmp_path: Path, make: Make) -> None:
    off = ("prompts.text=false", "prompts.pixels=false", "prompts.context=0")
    running = opened(make(*off), tmp_path)
    plain = opened(make(*off, "prompts.tokens=0", "loss.pair=0"), tmp_path / "frozen")
    assert running.text_table is not None
    assert running.picture_table is None
    assert np.abs(running.text_table - plain.triplets["text_vectors"]).max() < 1e-6
    record = running.shards[5]
    running.towers.picture.prompts.tokens = None  # as if without
    running.towers.picture.prompts.first = len(running.towers.picture.layers)
    rows = running.towers.picture(running.towers.picture.normalise(torch.from_numpy(record.pictures)))
    rows = torch.nn.functional.normalize(rows, dim=-1).detach().numpy()
    assert np.abs(rows - plain.triplets["pictures"][5].astype(np.float32)).max() < 1e-3  # stored as float16


def test_accumulation_equals_the_big_batch(tmp_path: Path, make: Make) -> None:
    """Batch norms see the part and not the batch, so they are put out of the way: the net runs in evaluation mode."""
    norms = [opened(make("loss.several=each", "loss.views=2", f"train.accumulate={parts}"), tmp_path) for parts in (1, 2)]
    grads = []
    for one, parts in zip(norms, (1, 2)):
        one.tower.eval()
        batch = one.draw(3)
        scaler = torch.amp.GradScaler("cpu", enabled=False)
        turn = loop.schedule.calendar(one.recipe, one.items).turn(3)
        found = loop.gradients(one, batch, turn, one.recipe, scaler)
        grads.append({name: weight.grad for name, weight in one.tower.named_parameters() if weight.grad is not None})
        assert parts == one.recipe.train.accumulate
        assert set(found) == {"text", "picture", "pair"}
    assert grads[0].keys() == grads[1].keys()
    assert max(float((grads[0][name] - grads[1][name]).abs().max() / grads[0][name].abs().max().clamp(1e-6)) for name in grads[0]) < 1e-3


@pytest.mark.parametrize(
    "overrides",
    [
        ("train.precision=bfloat16", "loss.several=each", "loss.texts=2", "loss.views=0", "loss.hard=0.5", "loss.alike=0.1"),
        ("train.precision=float16", "loss.share_temperature=true", "loss.temperature_of_towers=true", "loss.learn_temperature=false"),
        ("data.order=shuffled", "train.epochs=1", "schedule.by=epoch", "augment.kind=published", "data.captions=paper"),
        ("optimiser.kind=sgd", "prompt_optimiser.kind=adam", "prompts.per_class=true", "loss.texts=2", "train.tensorboard=true"),
        ("schedule.kind=alternating", "schedule.by=epoch", "data.order=shuffled", *(f"defects.{name}=true" for name in (
            "late_schedule", "one_scheduler", "constant_prompt_rate", "with_replacement", "one_view", "lost_to_origin", "wide_prompts",
            "noisy_validation", "forget_prompts")), "augment.kind=published"),
    ],
)  # fmt: skip
def test_every_key_of_a_live_recipe_runs(tmp_path: Path, make: Make, overrides: tuple[str, ...]) -> None:
    recipe = make("train.steps=2", *overrides)
    result = train(recipe, tmp_path / "run")
    assert result.finished
    assert all(np.isfinite(line["loss"]) for line in logged(tmp_path / "run"))
    _, _, again, notes = live.load_live(tmp_path / "run")
    assert again.as_dict() == recipe.as_dict()
    assert notes["towers"]["weights"] == "tiny:0"


def test_hard_batches_come_from_a_first_run(tmp_path: Path, make: Make, folder: Path) -> None:
    off = ("prompts.tokens=0", "prompts.text=false", "prompts.pixels=false", "prompts.context=0", "loss.pair=0")
    train(make(*off, "train.steps=1"), folder / "first")
    recipe = make(*off, "data.order=hard", "data.first=first", "data.group=2", "train.steps=2", "loss.text_pairs=mask")
    assert train(recipe, tmp_path / "run").finished
    batch = opened(recipe, tmp_path / "run").draw(1)
    assert len(set(batch.items.tolist())) == 4


@pytest.mark.parametrize(
    ("overrides", "said"),
    [
        (("towers.weights=nowhere/clip.pt",), "nowhere"),
        (("model.points=1000",), "96 points"),
        (("data.shards=elsewhere",), "holds no triplet shards"),
        (("evaluate.splits=['novel']",), "no split 'novel'"),
        (("loss.text_against=all",), "towers are live"),
        (("data.triplets=x",), "both given"),
        (("prompts.first_layer=9",), "first_layer"),
    ],
)
def test_what_cannot_be_trained_live_is_said_in_one_line(tmp_path: Path, make: Make, overrides: tuple[str, ...], said: str) -> None:
    with pytest.raises(Cg3dError, match=said) as caught:
        train(make(*overrides), tmp_path / "run")
    assert "\n" not in str(caught.value)


def test_the_prompts_of_a_recipe_are_those_of_the_towers() -> None:
    assert asdict(Prompts()) == asdict(Section())


def test_a_damaged_prompt_shape_is_named(tmp_path: Path, make: Make) -> None:
    train(make("train.steps=1"), tmp_path / "first")
    with pytest.raises(Cg3dError, match=r"another architecture: it has in another shape pictures\.prompts\.tokens"):
        train(
            make("train.steps=1", "prompts.tokens=3", f"train.initial={tmp_path}/first/checkpoints/best.safetensors"), tmp_path / "second"
        )
    with pytest.raises(UsageError, match="holds a run"):
        train(make("train.steps=1"), tmp_path / "first", resume=False)


RECIPES = Path(__file__).parents[2] / "recipes"
SMALL_NETS = {
    "point_transformer": "{dim = 24, depth = 1, heads = 2, groups = 8, group_size = 8, widths = [8, 16, 24, 24], drop_path = 0.1}",
    "pointmlp": "{embed = 8, widen = [2], pre = [1], pos = [1], centres = [16], neighbours = 4}",
}


@pytest.mark.parametrize("path", sorted(RECIPES.glob("cg3d-*.toml")), ids=lambda path: path.stem)
def test_every_recipe_of_the_method_runs_when_it_is_made_small(tmp_path: Path, folder: Path, path: Path) -> None:
    name = load_recipe(path).model.name
    small = (f"data.shards={folder}/shards", "towers.weights=tiny:0", "model.points=64", f"model.options={SMALL_NETS[name]}")
    less = ("train.epochs=1", "train.batch=4", "train.device=cpu", "train.threads=1", "train.workers=0", "evaluate.every=0")
    recipe = load_recipe(path, (*small, *less, "train.log_every=1", "loss.views=1"))
    result = train(recipe, tmp_path / "run")
    assert result.finished
    assert result.step == 2  # nine shapes in batches of four
    assert all(np.isfinite(line["loss"]) for line in logged(tmp_path / "run"))


@pytest.mark.parametrize("parts", [1, 2])
def test_the_joint_loss_is_asked_where_points_learn_and_reaches_prompts_in_a_joint_step(tmp_path: Path, make: Make, parts: int) -> None:
    some = ("loss.joint=1", f"train.accumulate={parts}", "loss.several=each", "loss.views=0")
    train(make("schedule.kind=alternating", "train.warmup=0", *some), tmp_path / "turns")
    assert ["joint" in line for line in logged(tmp_path / "turns")] == [True, False, True, False]
    train(make("train.warmup=0", "train.steps=2", "loss.pair=0", "loss.text=0", "loss.picture=0", *some), tmp_path / "one")
    before, after = opened(make(*some), tmp_path).tower.state_dict(), last(tmp_path / "one")
    for name in ("net.projection.weight", "together.map.weight", "joint_scale.log_scale", "pictures.prompts.tokens", "texts.prompts.text"):
        assert not torch.equal(before[name], after["raw/" + name]), name
    assert torch.equal(before["text_scale.log_scale"], after["raw/text_scale.log_scale"])
