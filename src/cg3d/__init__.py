"""cg3d: ask for 3D in plain language. Importing it needs no torch, loads no model and, until a name is used, no other file.

bundle = cg3d.load()
with cg3d.open_library("models.db", write=True) as library:
    cg3d.index(library, ["models"], bundle)
    answer = cg3d.search(library, bundle, "a wooden chair")
print(answer.hits[0].path)
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cg3d.answers.classify import classify as classify
    from cg3d.answers.duplicates import duplicates as duplicates
    from cg3d.answers.search import Question as Question
    from cg3d.answers.search import search as search
    from cg3d.answers.tag import tag as tag
    from cg3d.bundle.runtime import Bundle
    from cg3d.errors import Cg3dError as Cg3dError
    from cg3d.formats import read as read
    from cg3d.library.index import index as index
    from cg3d.library.store import Library
    from cg3d.made import make_models as make_models
    from cg3d.records import Cloud as Cloud
    from cg3d.records import Hit as Hit
    from cg3d.records import Mesh as Mesh
    from cg3d.records import Picture as Picture

    load = Bundle.open
    open_library = Library.open

__version__ = "0.1.0"

_HOMES = {  # public name: where it lives
    "Cg3dError": "cg3d.errors:Cg3dError",
    "Cloud": "cg3d.records:Cloud",
    "Hit": "cg3d.records:Hit",
    "Mesh": "cg3d.records:Mesh",
    "Picture": "cg3d.records:Picture",
    "Question": "cg3d.answers.search:Question",
    "classify": "cg3d.answers.classify:classify",
    "duplicates": "cg3d.answers.duplicates:duplicates",
    "index": "cg3d.library.index:index",
    "load": "cg3d.bundle.runtime:Bundle.open",
    "make_models": "cg3d.made:make_models",
    "open_library": "cg3d.library.store:Library.open",
    "read": "cg3d.formats:read",
    "search": "cg3d.answers.search:search",
    "tag": "cg3d.answers.tag:tag",
}

__all__ = [
    "Cg3dError", "Cloud", "Hit", "Mesh", "Picture", "Question", "classify", "duplicates", "index", "load", "make_models",
    "open_library", "read", "search", "tag",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'cg3d' has no attribute '{name}'")
    module, _, path = _HOMES[name].partition(":")
    value: Any = importlib.import_module(module)
    for part in path.split("."):
        value = getattr(value, part)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
