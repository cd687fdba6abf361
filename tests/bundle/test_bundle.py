"""What a bundle promises: nothing without its manifest, nothing that its hashes do not know, the same vector for the same input."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import platformdirs
import pytest
import tiny

from cg3d.bundle import manifest
from cg3d.bundle.manifest import PACKAGED
from cg3d.bundle.pictures import fit_square
from cg3d.bundle.runtime import Bundle
from cg3d.errors import BundleError, MissingTower, UsageError
from cg3d.records import Cloud, Picture, Prepared


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "data"))


@pytest.fixture
def folder(tmp_path):
    return tiny.write_bundle(tmp_path / "tiny")


def prepared(poses: int = 1, seed: int = 0) -> Prepared:
    rng = np.random.default_rng(seed)
    points, views = rng.normal(size=(poses, 64, 3)), rng.integers(0, 255, (poses, 2, 32, 32, 3))
    return Prepared(points.astype(np.float32), rng.random((poses, 64, 3)).astype(np.float32), views.astype(np.uint8), True)


def test_a_bare_weight_file_and_a_folder_without_manifest_are_refused(folder):
    with pytest.raises(BundleError, match="bare weight file"):
        Bundle.open(folder / "text.onnx")
    (folder / "manifest.json").unlink()
    with pytest.raises(BundleError, match=r"has no manifest\.json"):
        Bundle.open(folder)


def test_an_unknown_name_gets_the_nearest_known_one(tmp_path):
    tiny.write_bundle(tmp_path / "data" / "bundles" / "museum")
    assert Bundle.open("museum").manifest.name == "tiny"
    with pytest.raises(BundleError, match="Did you mean 'museum'"):
        Bundle.open("museun")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"space": "0" * 32}, "edited by hand"),
        ({"format": 2}, "Update cg3d"),
        ({"colour": 1}, "not a manifest"),
        ({"towers": {"text": "../../text.onnx"}}, "without its hash"),
        ({"towers": {"smell": "text.onnx"}}, "names a tower 'smell'"),
    ],
)
def test_a_manifest_that_was_edited_is_refused(folder, change, told):
    data = json.loads((folder / "manifest.json").read_text()) | change
    (folder / "manifest.json").write_text(json.dumps(data))
    with pytest.raises(BundleError, match=told):
        Bundle.open(folder)


def test_a_changed_graph_is_found_before_it_runs(folder):
    data = bytearray((folder / "text.onnx").read_bytes())
    data[-5] ^= 1
    (folder / "text.onnx").write_bytes(data)
    with pytest.raises(BundleError, match="SHA-256"):
        Bundle.open(folder).encode_texts(["chair"])


def test_files_are_hashed_once_and_verify_hashes_all_again(folder, monkeypatch):
    hashed = []
    real = manifest.file_sha256
    monkeypatch.setattr(manifest, "file_sha256", lambda path: hashed.append(path.name) or real(path))
    for _ in range(2):
        Bundle.open(folder).encode_texts(["chair"])
    assert sorted(hashed) == ["text.onnx", "tokenizer.json"]
    hashed.clear()
    Bundle.open(folder).verify()
    assert len(hashed) == 8


def test_the_space_follows_what_decides_vectors_and_nothing_else(tmp_path):
    one, same, other = (tiny.write_bundle(tmp_path / name, seed=seed) for name, seed in (("a", 0), ("b", 0), ("c", 1)))
    spaces = [Bundle.open(place).space for place in (one, same, other)]
    assert spaces[0] == spaces[1] != spaces[2]
    loaded = Bundle.open(one).manifest
    changed = manifest.space_of(
        towers=loaded.towers, tokenizer=loaded.tokenizer, max_tokens=loaded.max_tokens + 1, files=loaded.files, spec=loaded.spec
    )
    assert changed != loaded.space


def test_every_vector_is_unit_and_does_not_depend_on_its_neighbours(folder):
    bundle = Bundle.open(folder)
    texts = ["a red chair", "table", "unheard of", "st\udcfchl"]
    together = bundle.encode_texts(texts)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    for text, row in zip(texts, together):
        assert np.array_equal(Bundle.open(folder).encode_texts([text])[0], row)
    items = [prepared(seed=seed) for seed in range(3)]
    rows = bundle.encode_prepared(items)
    assert set(rows) == {"points", "pictures"}
    assert np.array_equal(rows["points"][2], bundle.encode_prepared(items[2:])["points"][0])


def test_poses_are_averaged_as_unit_vectors(folder):
    bundle, both = Bundle.open(folder), prepared(poses=2)
    singles = [Prepared(both.points[p : p + 1], both.colors[p : p + 1], both.views[p : p + 1], True) for p in range(2)]
    for part, rows in bundle.encode_prepared(singles).items():
        mean = rows.mean(0)
        assert np.allclose(bundle.encode_prepared([both])[part][0], mean / np.linalg.norm(mean), atol=1e-5)


def test_a_bundle_that_knows_what_stands_weighs_poses_by_it(tmp_path):
    bundle = Bundle.open(tiny.write_bundle(tmp_path / "b", towers=("text", "points", "pictures", "upright")))
    assert bundle.towers == ("text", "points", "pictures")
    both = prepared(poses=2)
    both.views[1, ..., 0] = 255  # the second pose is red: it stands
    stands = Prepared(both.points[1:], both.colors[1:], both.views[1:], True)
    for part, rows in bundle.encode_prepared([stands]).items():
        assert np.allclose(bundle.encode_prepared([both])[part], rows, atol=1e-5)
    other = Bundle.open(tiny.write_bundle(tmp_path / "c"))
    assert other.space != bundle.space, "vectors of files without an up axis differ"


def test_a_missing_tower_says_which_there_are(tmp_path):
    bundle = Bundle.open(tiny.write_bundle(tmp_path / "text", towers=("text",)))
    with pytest.raises(MissingTower, match="It has: text"):
        bundle.encode_pictures([Picture(np.zeros((4, 4, 3), np.uint8))])
    assert bundle.encode_prepared([prepared()]) == {}


def test_clouds_and_pictures_of_any_size_are_encoded(folder):
    bundle = Bundle.open(folder)
    cloud = Cloud(np.random.default_rng(0).normal(size=(500, 3)).astype(np.float32))
    assert np.array_equal(bundle.encode_clouds([cloud]), bundle.encode_clouds([cloud]))
    assert bundle.encode_pictures([Picture(np.full((40, 90, 3), 7, np.uint8))]).shape == (1, tiny.DIMENSIONS)
    assert bundle.encode_texts([]).shape == (0, tiny.DIMENSIONS)


def test_a_picture_is_padded_with_its_border():
    pixels = np.full((20, 40, 3), 200, np.uint8)
    pixels[8:12, 18:22] = 0
    square = fit_square(pixels, 32)
    assert square.shape == (32, 32, 3)
    assert (square[0] == 200).all()


def test_unknown_devices_are_usage_errors(folder):
    with pytest.raises(UsageError, match="Did you mean 'cuda'"):
        Bundle.open(folder, device="cud")
    with pytest.raises(UsageError, match="CG3D_THREADS"):
        Bundle.open(folder).__class__.open(folder, threads=-1)


def test_opening_loads_no_runtime(folder):
    code = f"import sys; from cg3d.bundle.runtime import Bundle; Bundle.open({str(folder)!r}); sys.exit('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_bundle_that_ships_is_whole_and_small():
    if not (PACKAGED / "default").is_dir():
        pytest.skip("the default bundle is not here")
    bundle = Bundle.open("default")
    bundle.verify()
    assert sum(entry.bytes for entry in bundle.manifest.files.values()) <= 60_000_000
    assert bundle.towers == ("text", "points", "pictures")
    assert set(bundle.background) == {"points", "pictures", "texts"}
    assert bundle.manifest.licences
