"""Every file in examples/ runs, and ends well, on models made here."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from cg3d.made import make_models

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with models, a picture, and a tiny bundle that answers to the name "default" for the user who runs here."""
    folder = tmp_path_factory.mktemp("examples")
    make_models(folder / "models", seed=2, count=6)
    Image.new("RGB", (64, 64), (180, 40, 40)).save(folder / "red.png")
    spec = importlib.util.spec_from_file_location("tiny_bundle_for_examples", Path(__file__).parent / "bundle" / "tiny.py")
    assert spec is not None
    assert spec.loader is not None
    tiny = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tiny)
    tiny.write_bundle(folder / "data" / "cg3d" / "bundles" / "default")
    return folder


def run(place: Path, name: str, *arguments: object) -> str:
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "CG3D_BUNDLE", "CG3D_LIBRARY")
    }
    environment |= {"XDG_DATA_HOME": str(place / "data"), "XDG_CACHE_HOME": str(place / "cache"), "NO_COLOR": "1"}
    command = [sys.executable, "-W", "error", str(EXAMPLES / name), *map(str, arguments)]
    done = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def test_search_prints_every_model_of_a_small_folder(place: Path) -> None:
    assert len(run(place, "search.py", "models", "a red chair").splitlines()) == 6


def test_classify_prints_a_line_a_file(place: Path) -> None:
    files = sorted((place / "models").glob("*.glb"))
    out = run(place, "classify.py", "chair,table", *files, "nowhere.glb")
    assert len(out.splitlines()) == len(files) + 1
    assert "refused: missing" in out


def test_vectors_compares_a_model_with_words(place: Path) -> None:
    out = run(place, "vectors.py", next((place / "models").glob("*.glb")), "chair", "red car")
    assert out.splitlines()[0].startswith("Mesh gl")
    assert len(out.splitlines()) == 3


def test_sort_folder_counts_labels(place: Path) -> None:
    assert "Counter" in run(place, "sort_folder.py", "models", "chair,table")


def test_ask_with_a_model_answers(place: Path) -> None:
    run(place, "search.py", "models")
    out = run(place, "ask_with_a_model.py", "models.db", next((place / "models").glob("*.glb")), "red.png")
    assert len(out.splitlines()) == 5


def test_the_demo_ends_with_a_contact_sheet(place: Path) -> None:
    out = run(place, "demo.py", "demo", 18)
    assert out.count("$ cg3d") == 8
    assert (place / "demo" / "room.png").is_file()
    assert (place / "demo" / "answers.html").is_file()


def test_every_example_has_a_test() -> None:
    text = Path(__file__).read_text("utf-8")
    assert [path.name for path in EXAMPLES.glob("*.py") if f'"{path.name}"' not in text] == []
