"""Fine-tuning a tiny network: equal to a plain twin, resumed bit for bit, chosen on a held-back share; probes equal to scikit-learn's."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
from cg3d.errors import SpaceMismatch, UsageError  # noqa: E402
from cg3d.learn import checkpoint, finetune_labels, loop, tower  # noqa: E402
from cg3d.learn.augment import plain  # noqa: E402
from cg3d.learn.feed import clouds  # noqa: E402
from cg3d.learn.finetune import dropout_seed, finetune, rate_of  # noqa: E402
from cg3d.learn.finetune_data import open_labelled  # noqa: E402
from cg3d.learn.finetune_recipe import load_recipe  # noqa: E402

pytestmark = pytest.mark.torch
FINE = """
data = {triplets = "set", test = "val", val = 0.25}
model = {name = "tiny", points = 64}
train = {epochs = 4, batch = 8, rate = 0.01, warmup = 1, threads = 1, device = "cpu", log_every = 1, save_every = 100, weight_decay = 0.1}
"""
Make = Callable[..., Any]


@pytest.fixture
def make(make_recipe: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """overrides -> a recipe of fine-tuning over the small training set of `make_recipe`."""
    monkeypatch.setattr(finetune_labels, "make_net", tower.make_net)
    (tmp_path / "fine.toml").write_text(FINE)
    return lambda *overrides: load_recipe(tmp_path / "fine.toml", overrides)


@pytest.fixture
def begun(make_recipe: Make, tmp_path: Path) -> Path:
    """A short run of pre-training."""
    loop.pretrain(make_recipe("train.steps=3", "loss.picture_head=true"), tmp_path / "begun", say=quiet)
    return tmp_path / "begun"


def quiet(line: str) -> None:
    pass


def run(recipe: Any, out: Path, **options: Any) -> Any:
    return finetune(recipe, out, say=quiet, **options)


def weights(out: Path) -> dict[str, Any]:
    folder = out / "checkpoints"
    return checkpoint.load(folder, f"step-{checkpoint.saved_steps(folder)[-1]:08d}")[0]


@pytest.mark.parametrize("kind", ["full", "head"])
def test_parity_with_a_plain_torch_twin(kind: str, make: Make, begun: Path, tmp_path: Path) -> None:
    recipe = make(f"task.kind={kind}", "start.run=begun", "train.smoothing=0.1", "train.epochs=2")
    run(recipe, tmp_path / "run")
    # ---- the twin
    torch.manual_seed(0)
    data, net = open_labelled(recipe), tower.load_best(begun)[0].net
    head = torch.nn.Linear(net.projection.weight.shape[1], 4)
    learnt = dict(head.named_parameters()) | (
        {} if kind == "head" else {name: one for name, one in net.named_parameters() if "projection" not in name}
    )
    decay = [one for one in learnt.values() if one.ndim > 1]
    rest = [one for one in learnt.values() if one.ndim <= 1]
    optimiser = torch.optim.AdamW([{"params": decay, "weight_decay": 0.1}, {"params": rest, "weight_decay": 0.0}], lr=0.01)
    per_epoch, step = len(data.train) // 8, 0
    for epoch in range(2):
        order = np.random.default_rng([0, 2**32, epoch]).permutation(data.train)
        for index in range(per_epoch):
            step += 1
            gone = step / (2 * per_epoch)
            rate = 0.01 * gone / 0.5 if gone < 0.5 else 1e-6 + (0.01 - 1e-6) * (1 + math.cos(math.pi * (gone - 0.5) / 0.5)) / 2
            for group in optimiser.param_groups:
                group["lr"] = rate
            rows = order[8 * index : 8 * index + 8]
            points, colors = plain(*clouds(data.source, rows, torch.device("cpu")), 64, torch.tensor(data.spec.color_none))
            torch.manual_seed(dropout_seed(0, step))
            net.train(kind == "full")
            loss = torch.nn.functional.cross_entropy(
                head(net.features(points, colors)), torch.tensor(data.place[rows]), label_smoothing=0.1
            )
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learnt.values(), 10.0)
            optimiser.step()
    # ----
    found = weights(tmp_path / "run")
    assert torch.equal(found["model/head.0.weight"], head.weight)
    for name, value in net.state_dict().items():
        assert torch.equal(found[f"model/net.{name}"], value), name


def test_it_learns_chooses_on_the_held_back_share_and_tests_once(make: Make, tmp_path: Path) -> None:
    result = run(make("train.epochs=12", "evaluate.votes=3", "augment.stretch=1.1", "augment.shift=0.1"), tmp_path / "run")
    assert result.measured["top1"] >= 0.8
    assert {"top1", "class_mean", "n", "voted", "left_out"} <= set(result.measured)
    looks = [json.loads(line) for line in (tmp_path / "run" / "metrics.jsonl").read_text().splitlines()]
    assert {look["measured"]["n"] for look in looks if "measured" in look} == {8}  # a quarter of 32, never the 16 of the test split
    said = json.loads((tmp_path / "run" / "predictions.json").read_text())
    assert len(said) == 16
    assert np.mean([one["label"] == one["said"] for one in said]) == pytest.approx(result.measured["top1"])


def test_a_resumed_run_repeats_the_bits(make: Make, tmp_path: Path) -> None:
    recipe = make("augment.rotate=0.3", "augment.pool=96", "optimiser.kind=sgd", "optimiser.nesterov=true", "head.widths=[16]")
    whole = run(recipe, tmp_path / "whole")
    first = run(recipe, tmp_path / "parts", stop_after=5)
    assert (first.finished, first.stopped, first.step) == (False, "stop_after", 5)
    second = run(recipe, tmp_path / "parts")
    assert second.measured == whole.measured
    one, other = weights(tmp_path / "whole"), weights(tmp_path / "parts")
    assert all(torch.equal(one[name], other[name]) for name in one)


def test_a_run_of_another_recipe_is_not_gone_on_with(make: Make, tmp_path: Path) -> None:
    run(make(), tmp_path / "run", stop_after=1)
    with pytest.raises(SpaceMismatch, match=r"train.rate was 0.01, is 0.1"):
        run(make("train.rate=0.1"), tmp_path / "run")


def test_rates_by_epoch_are_those_of_the_released_schedule(make: Make) -> None:
    recipe = make("train.by=epoch", "train.epochs=300", "train.warmup=10", "train.rate=2e-4", "train.final_rate=1e-6")
    rates = [rate_of(recipe, 1 + 5 * epoch, 5) for epoch in (0, 5, 10, 150, 299)]
    cosine = [1e-6 + (2e-4 - 1e-6) * (1 + math.cos(math.pi * epoch / 300)) / 2 for epoch in (10, 150, 299)]
    assert rates == pytest.approx([1e-6, 1e-6 + (2e-4 - 1e-6) / 2, *cosine])  # timm: warmup_t 10, warmup_lr_init and lr_min 1e-6
    assert rate_of(recipe, 3, 5) == rates[0]


def test_a_network_may_get_fewer_points_than_it_was_trained_on(make: Make, begun: Path, tmp_path: Path) -> None:
    run(make("start.run=begun", "start.points=32", "train.epochs=0.5"), tmp_path / "run")
    assert json.loads((tmp_path / "run" / "run.json").read_text())["data"]["points"] == 32


def test_the_released_defects_can_be_asked_for(make: Make, tmp_path: Path) -> None:
    defects = ("defects.choose_on_test=true", "defects.wide_head=true", "defects.best_of_votes=true", "evaluate.votes=2")
    result = run(make("train.epochs=1", "augment.stretch=1.2", "data.val=0", *defects), tmp_path / "run")
    assert result.best["measured"]["n"] == 16
    assert weights(tmp_path / "run")["model/head.0.weight"].shape[0] == 40


def test_parity_of_the_linear_probe_with_scikit_learn(make: Make, begun: Path, tmp_path: Path) -> None:
    from sklearn.linear_model import LogisticRegression

    recipe = make("task.kind=probe", "start.run=begun", "probe.strengths=[10.0]")
    result = run(recipe, tmp_path / "run")
    data, net = open_labelled(recipe), tower.load_best(begun)[0].net
    rows = np.arange(len(data.place))
    with torch.no_grad():
        points, colors = plain(*clouds(data.source, rows, torch.device("cpu")), 64, torch.tensor(data.spec.color_none))
        vectors = net.features(points, colors).numpy()
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    fitted = np.flatnonzero(data.source["split"] == 0)
    twin = LogisticRegression(C=10.0, max_iter=1000).fit(vectors[fitted], data.source["label"][fitted])
    said = [one["said"] for one in json.loads((tmp_path / "run" / "predictions.json").read_text())]
    assert said == [data.labels[at] for at in twin.predict(vectors[data.test])]
    assert result.measured["top1"] == twin.score(vectors[data.test], data.source["label"][data.test])


def test_shards_give_the_same_as_the_cached_set_made_of_them(make: Make, tmp_path: Path) -> None:
    from cg3d.learn.shards import write_shards
    from cg3d.learn.sources import made
    from cg3d.learn.triplets import write_triplets
    from cg3d.records import InputSpec

    kinds, spec = ("apple", "airplane"), InputSpec(points=64, views=0, view_size=24)
    shards = write_shards(made.samples(8, kinds=kinds), tmp_path / "shards", spec=spec, stored=96)
    records = [shards[number] for number in range(len(shards))]
    text = np.eye(8, dtype=np.float32)[: len(shards.labels)]
    write_triplets(
        tmp_path / "cached",
        labels=shards.labels,
        splits=shards.splits,
        spec=spec,
        points=np.stack([record.points for record in records]),
        colors=np.stack([record.colors for record in records]),
        has_color=np.array([record.has_color for record in records]),
        label=shards.label,
        split=np.asarray(shards.index["split"]),
        pictures=np.zeros((len(records), 1, 8), np.float16),
        label_vectors=text,
    )
    of_shards = run(make("data.triplets=", "data.shards=shards", "train.epochs=2", "train.batch=4"), tmp_path / "one")
    cached = run(make("data.triplets=cached", "train.epochs=2", "train.batch=4"), tmp_path / "two")
    assert of_shards.measured == cached.measured
    assert all(torch.equal(one, weights(tmp_path / "two")[name]) for name, one in weights(tmp_path / "one").items())


def test_a_bundle_can_be_probed(make: Make, tmp_path: Path) -> None:
    import importlib.util

    place = Path(__file__).parent.parent / "bundle" / "tiny.py"
    found = importlib.util.spec_from_file_location("tiny_bundle_for_probes", place)
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    module.write_bundle(tmp_path / "tiny")
    result = run(make("task.kind=probe", "start.bundle=tiny", "probe.strengths=[100.0]"), tmp_path / "run")
    assert result.measured["top1"] > 0.6


def test_the_strength_of_a_probe_is_chosen_on_the_held_back_share(make: Make, tmp_path: Path) -> None:
    result = run(make("task.kind=probe", "probe.strengths=[0.01, 1.0, 100.0]"), tmp_path / "run")
    assert set(result.measured["chosen_on_val"]) == {"0.01", "1", "100"}
    assert result.measured["strength"] in (0.01, 1.0, 100.0)


def test_few_shots_give_mean_and_spread_over_draws(make: Make, tmp_path: Path) -> None:
    result = run(make("task.kind=few-shot", "few_shot.shots=[1, 4]", "few_shot.seeds=4"), tmp_path / "run")
    shots = result.measured["shots"]
    assert list(shots) == ["1", "4"]
    assert all(len(one["draws"]) == 4 and one["mean"] == pytest.approx(np.mean(one["draws"]), abs=1e-4) for one in shots.values())
    assert shots["1"]["sd"] > 0
    again = run(make("task.kind=few-shot", "few_shot.shots=[4]", "few_shot.seeds=4"), tmp_path / "again")
    assert again.measured["shots"]["4"] == shots["4"]  # a draw depends on seed and shots, not on what else is asked
    ways = run(make("task.kind=few-shot", "few_shot.shots=[2]", "few_shot.seeds=3", "few_shot.ways=2"), tmp_path / "ways")
    assert ways.measured["labels"] == 2


def test_a_published_checkpoint_goes_on_learning(make: Make, tmp_path: Path) -> None:
    from safetensors.torch import save_file

    from cg3d.learn.nets.published import NETS

    torch.manual_seed(0)
    published = NETS["PointMLP-elite"]()
    save_file({name: value.contiguous() for name, value in published.state_dict().items()}, tmp_path / "elite.safetensors")
    recipe = make(
        "start.weights=elite.safetensors", "train.epochs=0.25", "train.batch=4", "evaluate.batch=4", "data.labels=['plank', 'cube']"
    )
    net, points = finetune_labels.begun_net(recipe)
    assert (finetune_labels.feature_width(net), points) == (published.classifier[0].in_features, 64)
    assert torch.equal(net.embedding.net[0].weight, published.embedding.net[0].weight)


@pytest.mark.parametrize(
    ("overrides", "words"),
    [
        (["task.kind=few-shot", "few_shot.shots=[16]"], r"too few models for 16 shots: 'plank' \(8\)"),
        (["data.labels=['plank', 'poel']"], r"the label 'poel'.*Did you mean 'pole'"),
        (["data.labels=['plank']"], "1 labels to tell apart"),
        (["data.labels=['plank', 'pole']", "data.names=['a']"], "data.names has 1 entries, data.labels has 2"),
        (["data.test=tset"], "no split 'tset'"),
        (["data.test=train"], "Name another split"),
        (["data.val=0"], "nothing to choose on but the test split"),
        (["task.kind=head"], "Give start.run"),
        (["train.epoch=3"], "did you mean 'epochs'"),
        (["augment.pool=200"], "takes 200 points, but the set holds 96"),
        (["task.kind=parts"], "go together"),
        (["start.bundle=default"], "no weights"),
        (["start.run=begun", "start.weights=a.pt"], "more than one"),
        (["start.weights=none.safetensors"], "none.safetensors"),
    ],
)
def test_bad_recipes_are_told_in_one_line(overrides: list[str], words: str, make: Make, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=words) as told:
        run(make(*overrides), tmp_path / "run")
    assert "\n" not in str(told.value)
