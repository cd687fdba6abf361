"""The house: a file imports only from its own folder or from lower layers; three libraries have one room each."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "cg3d"
LAYERS = {
    "__init__.py": 0, "records.py": 0, "errors.py": 0, "atomic.py": 0,
    "geometry": 1, "formats": 2, "made": 2, "bundle": 3, "library": 4, "answers": 5, "scenes": 6, "evaluate": 7,
    "learn/nets": 8, "learn": 9, "cli": 10, "web": 10, "__main__.py": 11,
}  # fmt: skip
ROOMS = {  # library: the files or folders that may import it
    "onnxruntime": ("bundle/runtime.py", "learn/"),  # in USE one file; LEARN compares graphs with torch before there is a bundle
    "sqlite3": ("library/",),
    "torch": ("learn/",),
    "onnx": ("learn/",),
    "onnxscript": ("learn/",),
    "transformers": ("learn/",),
    "rich": ("cli/",),
    "click": ("cli/",),
    "tokenizers": ("bundle/", "learn/"),
    "trimesh": ("formats/", "learn/"),
}
LEARN_DOORS = ("cli/training.py", "cli/main.py")  # the only files that may name cg3d.learn, and only inside functions


def room(path: str) -> str:
    """The key of LAYERS for 'learn/nets/model.py' or 'records.py'."""
    parts = path.split("/")
    nested = "/".join(parts[:2])
    return nested if nested in LAYERS else parts[0]


def imports(tree: ast.Module, package: str) -> Iterator[tuple[str, bool]]:
    """Dotted names that a module imports, also inside functions, and whether at its top."""
    top = set(map(id, tree.body))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join([*package.split(".")[: len(package.split(".")) - node.level + 1], node.module or ""]).strip(".")
            base = (node.module or "") if not node.level else base
            yield from ((f"{base}.{alias.name}", id(node) in top) for alias in node.names)


def target(name: str) -> str | None:
    """'cg3d.library.store.Library' -> 'library/store.py'; None for what is not ours."""
    parts = name.split(".")
    if parts[0] != "cg3d":
        return None
    for end in range(len(parts), 1, -1):
        path = "/".join(parts[1:end])
        if (SOURCE / f"{path}.py").is_file():
            return f"{path}.py"
        if (SOURCE / path / "__init__.py").is_file():
            return f"{path}/__init__.py"
    return "__init__.py"


def wrong_edges(path: str, text: str) -> list[str]:
    """One sentence for each import of the file `path` (relative to the package) that climbs or stands in the wrong room."""
    package = ".".join(["cg3d", *path.split("/")[:-1]])
    wrong, here = [], room(path)
    for name, at_top in imports(_at_run_time(ast.parse(text)) if path == "__init__.py" else ast.parse(text), package):
        to = target(name)
        if to is None:
            homes = ROOMS.get(name.split(".")[0])
            if homes and not path.startswith(homes):
                wrong.append(f"{path} imports {name}; only {', '.join(homes)} may")
        elif to.startswith("learn/") and not path.startswith("learn/"):
            if path not in LEARN_DOORS or at_top:
                wrong.append(f"{path} imports {to}; only {LEARN_DOORS[0]} may, inside a function")
        elif room(to) != here and LAYERS[room(to)] >= LAYERS[here]:
            wrong.append(f"{path} ({LAYERS[here]}) imports {to} ({LAYERS[room(to)]})")
    return wrong


def _at_run_time(tree: ast.Module) -> ast.Module:
    """The package's own file without `if TYPE_CHECKING:`: the public names are lazy, and only type checkers see their homes."""
    tree.body = [node for node in tree.body if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")]
    return tree


FILES = sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES)
def test_a_file_imports_only_from_lower_layers(path: str) -> None:
    assert room(path) in LAYERS, f"{path} stands in no layer of docs/design.md"
    assert wrong_edges(path, (SOURCE / path).read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("library/store.py", "from cg3d.answers import search", "library/store.py (4) imports answers/"),
        ("library/store.py", "def f():\n    import cg3d.cli.main", "library/store.py (4) imports cli/main.py (10)"),
        ("formats/ply.py", "from cg3d.made import x", "formats/ply.py (2) imports made/__init__.py (2)"),
        ("answers/x.py", "import sqlite3", "answers/x.py imports sqlite3; only library/ may"),
        ("bundle/manifest.py", "import onnxruntime as ort", "bundle/manifest.py imports onnxruntime; only bundle/runtime.py, learn/ may"),
        ("cli/training.py", "import torch", "cli/training.py imports torch; only learn/ may"),
        ("cli/training.py", "from cg3d.learn import recipe", "cli/training.py imports learn/"),
        ("cli/search.py", "def f():\n    from cg3d.learn import recipe", "cli/search.py imports learn/"),
        ("geometry/x.py", "from ..formats import read", "geometry/x.py (1) imports formats/__init__.py (2)"),
    ],
)
def test_a_wrong_edge_is_named(path: str, text: str, said: str) -> None:
    assert any(sentence.startswith(said) for sentence in wrong_edges(path, text)), wrong_edges(path, text)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("cli/training.py", "def f():\n    from cg3d.learn import recipe"),
        ("library/store.py", "import sqlite3\nfrom cg3d.records import Hit\nfrom . import schema"),
        ("answers/search.py", "from cg3d import errors\nimport numpy"),
    ],
)
def test_a_right_edge_is_left_alone(path: str, text: str) -> None:
    assert wrong_edges(path, text) == []


@pytest.mark.parametrize("path", FILES)
def test_a_file_has_at_most_350_lines_and_says_what_it_is(path: str) -> None:
    text = (SOURCE / path).read_text("utf-8")
    if path != "learn/loop.py":  # a training loop may be long if it is one straight story (style.md, 4)
        most = 430 if path.startswith("made/") else 350  # families of kinds: one short story after another, spread out by the formatter
        assert len(text.splitlines()) <= most, f"{path} has {len(text.splitlines())} lines"
    assert ast.get_docstring(ast.parse(text)), f"{path} has no docstring"


def test_no_file_is_a_drawer_for_everything() -> None:
    assert not {Path(path).stem for path in FILES} & {"util", "utils", "helpers", "common", "misc"}
