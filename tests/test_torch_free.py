"""The USE wing alone: cg3d imports, explains itself, indexes and searches where torch and all that is optional are absent."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

BLOCKED = (
    "torch", "torchvision", "onnx", "onnxscript", "scipy", "sklearn", "numba", "h5py", "laspy", "lazrs", "pye57", "pypcd4", "DracoPy",
    "safetensors", "matplotlib", "transformers",
)  # fmt: skip
BLOCK = f"""
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {BLOCKED!r}:
            raise ModuleNotFoundError(f"No module named '{{name}}' (blocked by this test)", name=name)
sys.meta_path.insert(0, Absent())
"""


def python(code: str, **keywords: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", BLOCK + code], capture_output=True, text=True, timeout=280, **keywords)  # type: ignore[call-overload]


def test_every_public_name_comes_without_torch() -> None:
    done = python("import cg3d\nfor name in cg3d.__all__: getattr(cg3d, name)\nassert 'torch' not in sys.modules")
    assert done.returncode == 0, done.stderr


def test_every_use_command_explains_itself_without_torch() -> None:
    done = python("from cg3d.cli.main import USE, main\nfor name in USE: assert main([name, '--help']) == 0, name")
    assert done.returncode == 0, done.stderr


def test_training_says_which_extra_it_needs(tmp_path: Path) -> None:
    (tmp_path / "recipe.toml").write_text("")
    arguments = ["pretrain", str(tmp_path / "recipe.toml"), "--out", str(tmp_path / "run")]
    done = python(f"from cg3d.cli.main import main\nsys.exit(main({arguments!r}))")
    assert done.returncode == 1
    assert "pip install 'cg3d[train]'" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["tiny", "default"])
def test_made_models_are_indexed_and_found_without_torch(name: str, tmp_path: Path) -> None:
    bundle = name if name == "default" else str(_tiny(tmp_path / "tiny"))
    if name == "default" and not (Path(__file__).parent.parent / "src" / "cg3d" / "bundle" / "default" / "manifest.json").is_file():
        pytest.skip("the default bundle is not there yet")
    code = f"""
import cg3d
from pathlib import Path
bundle = cg3d.load({bundle!r})
cg3d.make_models(Path("models"), seed=3, count=6)
with cg3d.open_library("library.db", write=True) as library:
    report = cg3d.index(library, ["models"], bundle)
    assert report.indexed == 6 and not report.refused, report
    hits = cg3d.search(library, bundle, "a chair").hits
assert len(hits) == 6
print(hits[0].path)
"""
    done = python(code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).is_file()


def _tiny(folder: Path) -> Path:
    spec = importlib.util.spec_from_file_location("tiny_bundle_for_torch_free", Path(__file__).parent / "bundle" / "tiny.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: Path = module.write_bundle(folder)
    return made
