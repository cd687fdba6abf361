"""`cg3d evaluate`: every kind of set, what is printed, where, and the exit code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from cg3d.cli import evaluate as command
from cg3d.errors import Cg3dError, UsageError
from cg3d.made import make_models

KINDS = ("chair", "mug", "sofa")
FAST = ("--seeds", 1, "--workers", 1, "--templates", "one")


def run(*arguments: object) -> int:
    code = command.evaluate.main([str(argument) for argument in arguments], standalone_mode=False)
    assert isinstance(code, int)
    return code


@pytest.fixture(scope="session")
def classes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Class folders of three kinds, four models each."""
    root = tmp_path_factory.mktemp("classes")
    for kind in KINDS:
        make_models(root / kind, seed=1, count=4, kinds=(kind,))
    return root


def test_a_folder_of_class_folders_is_a_set(tiny: Path, classes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tiny, "--on", classes, "--out", tmp_path / "out", *FAST) == 0
    out, err = capsys.readouterr()
    assert "12 of 12 tested" in out
    assert "Naming (zero-shot)" in out
    assert "is taken as folder" in err
    assert "cg3d evaluate --compare" in err
    result = json.loads((tmp_path / "out" / "evaluation.json").read_text())
    assert sorted({entry["label"] for entry in result["predictions"]}) == sorted(KINDS)
    assert str(classes) not in json.dumps(result)
    assert run("--compare", tmp_path / "out", "--out", tmp_path / "page", "--quiet") == 0
    assert (tmp_path / "page" / "comparison.html").is_file()
    assert "untrained twin" in capsys.readouterr().out


def test_a_table_is_a_set_and_json_is_one_line(tiny: Path, classes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted(path for path in classes.rglob("*") if path.is_file() and path.suffix in (".glb", ".obj", ".stl", ".ply", ".off"))
    lines = [f"{file.relative_to(classes)},thing {number % 2},{'test' if number % 3 else 'train'}" for number, file in enumerate(files)]
    (tmp_path / "set.csv").write_text("\n".join(["path,label,split", *lines]) + "\n")
    (tmp_path / "names.txt").write_text("a red thing\na blue thing\n")
    (tmp_path / "mine.txt").write_text("one {} of mine\n")
    code = run(tiny, "--on", tmp_path / "set.csv", "--root", classes, "--json", "--templates", tmp_path / "mine.txt",
               "--names", tmp_path / "names.txt", "--seeds", 2, "--workers", 1)  # fmt: skip
    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert told["set"]["split"] == "test"
    assert told["settings"]["names"] == {"thing 0": "a red thing", "thing 1": "a blue thing"}
    assert set(told["settings"]["templates"]) == {"bundle", "mine.txt"}
    assert "predictions" not in told


def test_shards_are_a_set_and_training_on_it_is_told(tiny: Path, classes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from cg3d.cli import triplets

    shards = tmp_path / "shards"
    made = [classes, shards, "--points", 64, "--views", 1, "--view-size", 16, "--workers", 1]
    assert triplets.triplets.main([str(word) for word in made], standalone_mode=False) == 0
    capsys.readouterr()
    assert run(tiny, "--on", shards, "--split", "all", "--trained", shards, "--json", *FAST) == 0
    out, err = capsys.readouterr()
    told = json.loads(out)
    assert told["set"]["tested"] == 12
    assert told["set"]["leaks"]["seen"] == "yes"
    assert "TRAINED ON THIS SET: 12 of 12 items" in err


def test_a_run_is_exported_once_and_tells_how_its_checkpoint_was_chosen(
    tiny: Path, classes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("torch")
    from cg3d.learn import export

    folder, exported = tmp_path / "run", []
    (folder / "checkpoints").mkdir(parents=True)
    (folder / "checkpoints" / "best.json").write_text('{"step": 7}')
    recipe = {"evaluate": {"splits": ["train"]}, "data": {"shards": ""}}
    run_json = {"recipe": recipe, "data_digest": "d" * 64, "result": {"best": {"step": 7}}}
    (folder / "run.json").write_text(json.dumps(run_json))
    monkeypatch.setattr(export, "export", lambda run, out: exported.append(run) or shutil.copytree(tiny, out))
    for _ in range(2):
        assert run(folder, "--on", classes, "--out", tmp_path / "out", *FAST) == 0
    out, err = capsys.readouterr()
    assert len(exported) == 1
    assert "best mean of top-1 and top-5 on 'train' of its training data (data dddddddddddddddd), step 7" in out
    assert "CHOSEN ON THIS SET" in err  # unsaid splits of a folder are "train"


def test_refused_models_end_with_code_four(tiny: Path, classes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(classes, tmp_path / "set")
    (tmp_path / "set" / "mug" / "broken.glb").write_bytes(b"glTF\x02\x00\x00\x00\xff\xff\x00\x00")
    assert run(tiny, "--on", tmp_path / "set", *FAST) == 4
    out, err = capsys.readouterr()
    assert "12 of 13 tested" in out
    assert "broken_glb" in err


def test_a_limit_is_said(tiny: Path, classes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tiny, "--on", classes, "--limit", 6, *FAST) == 0
    assert "6 of 6 tested; a sample of the 12 that are there" in capsys.readouterr().out


def test_an_empty_class_folder_is_told(tiny: Path, classes: Path, tmp_path: Path) -> None:
    shutil.copytree(classes, tmp_path / "set")
    (tmp_path / "set" / "lamp").mkdir()
    with pytest.raises(UsageError, match=r"the class folder '.*lamp' holds no 3D file"):
        run(tiny, "--on", tmp_path / "set", *FAST)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--on", "nowhere"), r"there is no set 'nowhere'\. Give class folders, a CSV .* modelnet:FOLDER"),
        (("--on", "modelnet40"), r"ModelNet is not at 'modelnet40'\. Get .*; then .* Licence: "),
        (("--on", "scanobjectnn:nowhere"), r"ScanObjectNN is not at 'nowhere'\. Get .* Licence: "),
        (("--on", "modelnt:x"), "Did you mean 'modelnet'"),
        ((), "say who and on what"),
    ],
)
def test_an_unknown_set_is_told_with_what_to_do(tiny: Path, arguments: tuple[str, ...], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        run(tiny, *arguments)


@pytest.mark.parametrize(
    ("option", "text", "said"),
    [
        ("--names", "chair\nmug\n", r"has 2 labels, and the set 3\. A line a label in this order: chair, mug, sofa"),
        ("--names", "piano = a piano\n", "names the label 'piano', which the set has not"),
        ("--templates", "a photo\n", r"has the line 'a photo'\. Each line is a sentence with \{\}"),
        ("--templates", "", "holds no line"),
        ("--trained", "[]", "is no list of training data"),
    ],
)
def test_a_list_that_does_not_fit_is_told(tiny: Path, classes: Path, tmp_path: Path, option: str, text: str, said: str) -> None:
    (tmp_path / "list.txt").write_text(text)
    with pytest.raises(UsageError, match=said):
        run(tiny, "--on", classes, option, tmp_path / "list.txt", "--seeds", 1, "--workers", 1)


def test_a_bundle_that_is_none_is_told(classes: Path, tmp_path: Path) -> None:
    (tmp_path / "weights.safetensors").write_bytes(b"")
    with pytest.raises(Cg3dError, match="is a bare weight file"):
        run(tmp_path / "weights.safetensors", "--on", classes, *FAST)
    with pytest.raises(Cg3dError, match="no bundle 'defalt'"):
        run("defalt", "--on", classes, *FAST)


def test_a_table_whose_paths_begin_elsewhere_is_told(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "set.csv").write_text("path,label\nchair/a.glb,chair\n")
    (tmp_path / "other.glb").write_bytes(b"x")
    with pytest.raises(UsageError, match=r"names 'chair/a.glb', which is no model below .* Say where its paths begin: --root FOLDER"):
        run(tiny, "--on", tmp_path / "set.csv", *FAST)


def test_comparing_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing to compare"):
        run("--compare")
    with pytest.raises(UsageError, match="holds no evaluation"):
        run("--compare", tmp_path)


def test_modelnet_and_scanobjectnn_are_read_as_published(tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    h5py = pytest.importorskip("h5py")
    rng = np.random.default_rng(0)
    folder = tmp_path / "h5_files" / "main_split"
    folder.mkdir(parents=True)
    for name in ("training", "test"):
        with h5py.File(folder / f"{name}_objectdataset.h5", "w") as file:
            file["data"] = rng.normal(size=(6, 128, 3)).astype(np.float32)
            file["label"] = np.arange(6) % 3
    assert run(tiny, "--on", f"scanobjectnn:{tmp_path}", "--variant", "obj_bg", "--json", *FAST) == 0
    out, err = capsys.readouterr()
    told = json.loads(out)
    assert (told["set"]["name"], told["set"]["split"], told["set"]["tested"], told["set"]["expected"]) == (
        "ScanObjectNN OBJ_BG",
        "test",
        6,
        581,
    )
    assert "6 of 581 published shapes" in err
    assert "labelled models of the split train" in told["settings"]["twin"]


def test_the_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    run("--help")
    assert "cg3d evaluate default --on models/" in capsys.readouterr().out


def test_scenes_are_a_set(tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rng = np.random.default_rng(0)
    floor = np.c_[rng.uniform(-3, 3, (9000, 2)), np.zeros(9000)]
    block = np.c_[rng.uniform(0, 0.6, (2000, 2)), rng.choice((0.02, 0.6), 2000)]
    points, instance = np.concatenate([floor, block]).astype(np.float32), np.repeat([0, 1], [9000, 2000])
    (tmp_path / "rooms").mkdir()
    np.savez(tmp_path / "rooms" / "hall.npz", points=points, instance=instance, names=np.array(["floor", "table"]))
    given = (tiny, "--on", f"scene:{tmp_path / 'rooms'}", "--seeds", 1)
    assert run(*given, "--out", tmp_path / "out", "--up", "z") == 0
    out, err = capsys.readouterr()
    assert "Where is X" in out
    assert "scenes.html" in err
    assert json.loads((tmp_path / "out" / "scenes.json").read_text())["set"]["name"] == "npz:rooms"
    (tmp_path / "rooms" / "broken.npz").write_bytes(b"no archive")
    assert run(*given, "--json") == 4
    out, err = capsys.readouterr()
    assert json.loads(out)["set"]["refused"][0]["path"] == "broken"
    assert "broken: format" in err
    with pytest.raises(UsageError, match="scenes take no --fold"):
        run(*given, "--fold", "split1")
    with pytest.raises(UsageError, match="Replica is not at 'nowhere'"):
        run(tiny, "--on", "scene:replica:nowhere")
