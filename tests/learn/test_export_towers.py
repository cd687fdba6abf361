"""A run on shards as a bundle: parity with torch, prompts inside, usable by the commands that know no torch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("onnx")
from cg3d.bundle.runtime import Bundle  # noqa: E402
from cg3d.errors import Cg3dError  # noqa: E402
from cg3d.learn import export_towers, live, loop, points_graph  # noqa: E402
from cg3d.learn.export import export  # noqa: E402
from cg3d.learn.recipe import load_recipe  # noqa: E402
from cg3d.learn.shards import open_shards, write_shards  # noqa: E402
from cg3d.learn.sources import made  # noqa: E402
from cg3d.records import InputSpec, Picture, Prepared  # noqa: E402

pytestmark = pytest.mark.torch
RECIPE = """
data = {shards = "shards"}
towers = {weights = "tiny:0"}
prompts = {tokens = 2, text = true, pixels = true, context = 2}
train = {steps = 3, batch = 4, threads = 1, device = "cpu"}
prompt_optimiser = {rate = 1.0}
loss = {pair = 1.0}
evaluate = {every = 0}
[model]
points = 64
options = {dim = 24, depth = 1, heads = 2, groups = 8, group_size = 8, widths = [8, 16, 24, 24], colors = true, drop_path = 0.0}
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Holds `run`, a live run with prompts that have moved far, and `bundle`."""
    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp("towers")
    write_shards(
        made.samples(4, kinds=("apple", "armchair", "bottle")),
        folder / "shards",
        spec=InputSpec(points=64, views=2, view_size=48),
        stored=96,
    )
    (folder / "small.toml").write_text(RECIPE)
    loop.pretrain(load_recipe(folder / "small.toml"), folder / "run", say=lambda _: None)
    folder.joinpath("report").write_text(str(export(folder / "run", folder / "bundle")))
    return folder


def unit(rows: Any) -> Any:
    return torch.nn.functional.normalize(rows.float(), dim=-1).detach().numpy()


def test_the_bundle_gives_the_vectors_of_the_run(place: Path) -> None:
    bundle = Bundle.open(place / "bundle")
    tower, towers, recipe, _ = live.load_live(place / "run")
    record = open_shards(place / "shards")[0]
    colors = record.colors[:64].astype(np.float32) / 255
    item = Prepared(record.points[None, :64], colors[None], record.pictures[None], record.has_color)
    found = bundle.encode_prepared([item])
    points = unit(tower.net(torch.from_numpy(item.points.copy()), torch.from_numpy(item.colors)))
    views = unit(towers.picture(towers.picture.normalise(torch.from_numpy(record.pictures.copy()))))
    pictures = views.mean(0) / np.linalg.norm(views.mean(0))
    texts = ["This is a bottle", "an old red armchair"]
    read = np.concatenate([unit(towers.text(towers.text.tokenize([text]))) for text in texts])
    assert np.abs(found["points"] - points).max() < 1e-4
    assert np.abs(found["pictures"][0] - pictures).max() < 1e-4
    assert np.abs(bundle.encode_texts(texts) - read).max() < 1e-4
    assert bundle.manifest.templates == [recipe.evaluate.template]
    assert bundle.manifest.name == "small"


def test_prompts_travel_in_the_bundle(place: Path) -> None:
    bundle = Bundle.open(place / "bundle")
    bare = live.open_towers(
        load_recipe(
            place / "small.toml", ["prompts.tokens=0", "prompts.pixels=false", "prompts.text=false", "prompts.context=0", "loss.pair=0"]
        ),
        (),
    )
    picture = np.random.default_rng(0).integers(0, 256, (48, 48, 3), np.uint8)
    without = unit(bare.picture(bare.picture.normalise(torch.from_numpy(picture[None]))))
    assert np.abs(bundle.encode_pictures([Picture(picture)]) - without).max() > 1e-3
    assert np.abs(bundle.encode_texts(["a bottle"]) - unit(bare.text(bare.text.tokenize(["a bottle"])))).max() > 1e-3


def test_files_are_indexed_and_found_with_it(place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from cg3d.cli.main import main
    from cg3d.made import make_shape
    from cg3d.made.writers import write_glb

    (tmp_path / "models").mkdir()
    for kind in ("apple", "bottle"):
        write_glb(make_shape(kind, np.random.default_rng(0))[0], tmp_path / "models" / f"{kind}.glb")
    library = ["--library", str(tmp_path / "index.db"), "--bundle", str(place / "bundle"), "--quiet", "--json"]
    assert main(["index", str(tmp_path / "models"), *library]) == 0
    assert main(["search", "a bottle", *library]) == 0
    assert "bottle.glb" in capsys.readouterr().out


def test_without_prompts_the_frozen_towers_are_exported(place: Path) -> None:
    off = ("prompts.tokens=0", "prompts.pixels=false", "prompts.text=false", "prompts.context=0", "loss.pair=0", "train.steps=1")
    loop.pretrain(load_recipe(place / "small.toml", off), place / "frozen", say=lambda _: None)
    export(place / "frozen", place / "frozen_bundle")
    assert Bundle.open(place / "frozen_bundle").towers == ("text", "points", "pictures")


def test_a_graph_that_differs_from_torch_is_not_written(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(points_graph, "open_graph", lambda _: lambda inputs: np.ones((len(next(iter(inputs.values()))), 32), np.float32))
    with pytest.raises(Cg3dError, match="differs from torch"):
        export_towers.export_towers(place / "run", tmp_path / "bundle")
    assert not (tmp_path / "bundle").exists()
