"""A tiny bundle, a few made models and a library of them, made once; and a way to run a command and look at what it said."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cg3d.cli.main import main
from cg3d.made import make_models

KINDS = ("chair", "table", "floor lamp", "sofa", "mug", "bed")


@dataclass(frozen=True)
class Said:
    """What a command left behind. lines: of stdout."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """`run("search", "chair")`: the command as a user types it, with no settings of the machine's user."""
    for name in ("CG3D_LIBRARY", "CG3D_BUNDLE", "NO_COLOR", "FORCE_COLOR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def run_one(*arguments: object) -> Said:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return run_one


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of tests/bundle/tiny.py."""
    return write_tiny(tmp_path_factory.mktemp("bundle") / "tiny", seed=0)


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle of another space."""
    return write_tiny(tmp_path_factory.mktemp("bundle") / "other", seed=1)


def write_tiny(folder: Path, seed: int) -> Path:
    spec = importlib.util.spec_from_file_location("tiny_bundle", Path(__file__).parent.parent / "bundle" / "tiny.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: Path = module.write_bundle(folder, seed=seed)
    return made


@pytest.fixture(scope="session")
def made_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with twelve models, a text file, a broken model and a copy."""
    folder = tmp_path_factory.mktemp("models")
    models = make_models(folder / "made", seed=1, count=12, kinds=KINDS)
    (folder / "notes.txt.bak").write_text("nothing")
    (folder / "broken.glb").write_bytes(b"glTF\x02\x00\x00\x00\xff\xff\x00\x00")
    shutil.copy(models[0].path, folder / f"copy{models[0].path.suffix}")
    return folder


@pytest.fixture(scope="session")
def filled(made_models: Path, tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of these models; not to be written to."""
    path = tmp_path_factory.mktemp("library") / "library.db"
    assert main(["index", str(made_models), "--library", str(path), "--bundle", str(tiny), "--quiet"]) == 4
    return path


@pytest.fixture
def own(filled: Path, tmp_path: Path) -> Path:
    """A copy of the library that a test may change."""
    return Path(shutil.copy(filled, tmp_path / "library.db"))
