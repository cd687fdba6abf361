"""From a checkpoint to a searchable folder in two commands; the second without torch."""

import json
import subprocess
import sys

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")

from cg3d.cli.main import main
from cg3d.made import make_models

pytestmark = pytest.mark.torch
USE = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("torch", "onnx", "transformers", "safetensors"):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Absent())
from cg3d.cli.main import main
code = main(["index", "models", "--bundle", "bundle", "--library", "library.db", "--json"])
code = code or main(["search", "a chair", "--bundle", "bundle", "--library", "library.db", "--json"])
from pathlib import Path
code = code or main(["classify", *map(str, Path("models").glob("*.*b*")), "--labels", "chair,table,car", "--bundle", "bundle", "--json"])
sys.exit(code or main(["bundle", "verify", "bundle"]))
"""


@pytest.mark.parametrize("kind", ["clip", pytest.param("cg3d-pointmlp", marks=pytest.mark.slow), "pointmlp"])
def test_a_folder_is_indexed_searched_and_classified_without_torch(checkpoint, tmp_path, kind, capsys):
    make_models(tmp_path / "models", count=3)
    (tmp_path / "labels.txt").write_text("chair\nnight_stand\ntv_stand\ncar\ntable\n")
    given = {"clip": ["tiny:1"], "pointmlp": [str(checkpoint("pointmlp"))]}.get(kind) or [str(checkpoint(kind))]
    more = {"clip": ["--views", "2"], "pointmlp": ["--labels", str(tmp_path / "labels.txt")]}
    more["cg3d-pointmlp"] = ["--text", "tiny:1", "--points", "1024"]
    arguments = ["bundle", "import", kind, *given, str(tmp_path / "bundle"), *more[kind], "--background", "3", "--json"]
    assert main(arguments) == 0
    assert json.loads(capsys.readouterr().out)["name"] == "bundle"
    done = subprocess.run([sys.executable, "-c", USE], cwd=tmp_path, capture_output=True, text=True, timeout=200)
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert rows[0]["indexed"] == 3
    assert sum("rank" in row for row in rows) == 3
    assert {len(row["predictions"]) for row in rows if "predictions" in row} == {3}
