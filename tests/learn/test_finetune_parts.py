"""Parts of shapes: the published layout is read, mIoU is what the field means by it, a tiny network learns to part two things."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
from cg3d.errors import UsageError  # noqa: E402
from cg3d.learn.finetune import finetune  # noqa: E402
from cg3d.learn.finetune_parts import PartSet, iou  # noqa: E402
from cg3d.learn.finetune_recipe import load_recipe  # noqa: E402
from cg3d.learn.finetune_segment import Segmenter, interpolated, level_widths, levels_of  # noqa: E402
from cg3d.learn.tower import make_net  # noqa: E402

pytestmark = pytest.mark.torch
SMALL = {"dim": 24, "depth": 3, "heads": 3, "groups": 16, "group_size": 8, "widths": [16, 24, 32, 24], "drop_path": 0.0}
MLP = {"embed": 8, "centres": [32, 16], "widen": [2, 2], "pre": [1, 1], "pos": [1, 1], "neighbours": 6}
RECIPE = """
task = {kind = "parts"}
data = {parts = "set"}
model = {name = "point_transformer", points = 64, options = OPTIONS}
head = {widths = [32], dropout = 0.0}
train = {epochs = 12, batch = 4, rate = 0.01, warmup = 1, threads = 1, device = "cpu", save_every = 100}
evaluate = {every = 4}
"""


def write_set(folder: Path, shapes: int = 12) -> None:
    """Mugs (parts 0: below, 1: above) and tables (2: left, 3: right)."""
    rng = np.random.default_rng(0)
    (folder / "train_test_split").mkdir(parents=True)
    (folder / "synsetoffset2category.txt").write_text("Table\t02\nMug\t01\n")
    lists: dict[str, list[str]] = {"train": [], "val": [], "test": []}
    for synset in ("01", "02"):
        (folder / synset).mkdir()
        for number in range(shapes):
            points = rng.uniform(-1, 1, (90, 3))
            part = (points[:, 1] > 0) if synset == "01" else 2 + (points[:, 0] > 0)
            np.savetxt(folder / synset / f"s{number}.txt", np.column_stack([points, np.zeros((90, 3)), part]), "%.5f")
            split = "train" if number < shapes - 4 else "val" if number < shapes - 2 else "test"
            lists[split].append(f"shape_data/{synset}/s{number}")
    for split, names in lists.items():
        (folder / "train_test_split" / f"shuffled_{split}_file_list.json").write_text(json.dumps(names))


@pytest.fixture
def recipe(tmp_path: Path):
    write_set(tmp_path / "set")
    options = "{" + ", ".join(f"{key} = {value}" for key, value in SMALL.items()) + "}"
    (tmp_path / "parts.toml").write_text(RECIPE.replace("OPTIONS", options))
    return lambda *overrides: load_recipe(tmp_path / "parts.toml", overrides)


def test_a_tiny_network_learns_parts_and_reports_both_means(recipe, tmp_path: Path) -> None:
    result = finetune(recipe(), tmp_path / "run", say=lambda line: None)
    assert result.measured["instance"] > 0.75
    assert result.measured["class"] == pytest.approx(np.mean(list(result.measured["categories"].values())), abs=1e-4)
    assert set(result.measured["categories"]) == {"Mug", "Table"}
    lines = json.loads((tmp_path / "run" / "predictions.json").read_text())
    assert np.mean([one["iou"] for one in lines]) == pytest.approx(result.measured["instance"], abs=1e-4)


def test_intersection_over_union_by_hand() -> None:
    said, truth = np.array([0, 0, 1, 1]), np.array([0, 1, 1, 1])
    assert iou(said, truth, np.array([0, 1, 2])) == pytest.approx((1 / 2 + 2 / 3 + 1) / 3)


def test_the_set_is_read_as_published(tmp_path: Path) -> None:
    write_set(tmp_path)
    found = PartSet(tmp_path, points=64, centres=16)
    assert found.categories == ("Mug", "Table")
    assert found.own.tolist() == [[True, True, False, False], [False, False, True, True]]
    assert {split: len(rows) for split, rows in found.rows.items()} == {"train": 16, "val": 4, "test": 4}
    assert np.linalg.norm(found[0].points, axis=1).max() == pytest.approx(1)


@pytest.mark.parametrize(("name", "options"), [("point_transformer", SMALL), ("pointmlp", MLP)])
def test_levels_end_in_the_features_of_the_network_itself(name: str, options: dict) -> None:
    torch.manual_seed(0)
    net = make_net(name, 8, options).eval()
    points = torch.randn(2, 64, 3)
    levels, whole = levels_of(net, points, points)
    assert torch.allclose(whole, net.features(points), atol=1e-6)
    assert [rows.shape[2] for _, rows in levels] == level_widths(net)


def test_the_first_layer_equals_one_on_everything_side_by_side() -> None:
    torch.manual_seed(0)
    net = make_net("point_transformer", 8, SMALL).eval()
    model = Segmenter(net, 2, 4, (32,), 0.0).eval()
    points, category = torch.randn(2, 64, 3), torch.tensor([0, 1])
    levels, whole = levels_of(net, points, points)
    brought = [interpolated(points, centres, rows) for centres, rows in levels]
    known = torch.nn.functional.one_hot(category, 2).float()
    side = torch.cat([*brought, whole[:, None].expand(-1, 64, -1), known[:, None].expand(-1, 64, -1), points], 2)
    layers = (*model.from_levels, model.from_whole, model.from_category, model.from_points)
    plain = side @ torch.cat([layer.weight for layer in layers], 1).T + model.from_points.bias
    assert torch.allclose(model.rest(plain), model(points, points, category), atol=1e-4)


def test_a_point_on_a_centre_takes_its_row() -> None:
    centres, rows = torch.tensor([[[0.0, 0, 0], [1, 0, 0], [0, 1, 0]]]), torch.tensor([[[1.0], [2.0], [4.0]]])
    assert interpolated(centres, centres, rows)[0, :, 0].tolist() == pytest.approx([1, 2, 4], abs=1e-5)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda folder: (folder / "synsetoffset2category.txt").unlink(), "cannot be read"),
        (lambda folder: (folder / "train_test_split" / "shuffled_val_file_list.json").write_text("[]"), "'val'.*is empty"),
        (lambda folder: (folder / "train_test_split" / "shuffled_val_file_list.json").write_text('["a/99/b"]'), "not ShapeNetPart's"),
        (lambda folder: (folder / "01" / "s0.txt").write_text("1 2 3\n"), "no columns"),
    ],
)
def test_what_is_wrong_with_a_folder_is_told(spoil, words: str, recipe, tmp_path: Path) -> None:
    spoil(tmp_path / "set")
    with pytest.raises(UsageError, match=words):
        finetune(recipe(), tmp_path / "run", say=lambda line: None)
