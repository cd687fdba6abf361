"""Who is evaluated, and with which code: everything that a reader needs to have the same again. Encodes nothing."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cg3d.bundle.runtime import Bundle


@dataclass(frozen=True)
class Subject:
    """Who is evaluated: everything that a reader needs to have the same again. chosen: how its weights were chosen."""

    name: str
    space: str
    manifest: str = ""  # SHA-256 of manifest.json
    towers: dict[str, str] = field(default_factory=dict)  # tower -> SHA-256 of its graph
    about: str = ""
    chosen: str = "unknown"
    licences: list[str] = field(default_factory=list)
    templates: tuple[str, ...] = ("a {}",)


def subject_of(bundle: Bundle, chosen: str = "") -> Subject:
    """What a bundle says of itself."""
    manifest = bundle.manifest
    graphs = {tower: manifest.files[file].sha256 for tower, file in manifest.towers.items()}
    digest = hashlib.sha256((bundle.folder / "manifest.json").read_bytes()).hexdigest()
    splits = sorted({score.what.split()[0] for score in manifest.scores})
    calibrated = f"; calibrated on '{', '.join(splits)}', as its scores say" if splits else ""
    return Subject(
        bundle.name, bundle.space, digest, graphs, manifest.about, chosen or f"not said in its manifest{calibrated}",
        [f"{one.what}: {one.licence}" for one in manifest.licences], tuple(manifest.templates),
    )  # fmt: skip


def chosen_by(run: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    """How the weights of a run were chosen, in words, and the splits that chose; run: its run.json."""
    recipe, result = run.get("recipe", {}), run.get("result", {})
    splits = list(recipe.get("evaluate", {}).get("splits", []))
    step = (result.get("best") or {}).get("step")
    if not splits:
        return "unknown: run.json names no split", ()
    when = f", step {step}" if step is not None else ""
    data = str(run.get("data_digest", ""))[:16]
    by = f", recipe {str(run['recipe_digest'])[:16]}" if run.get("recipe_digest") else ""
    return f"best mean of top-1 and top-5 on '{splits[0]}' of its training data (data {data}{by}){when}", (splits[0],)


def commit() -> str:
    """The commit of the checkout that this package runs from, "+" where its files were changed; empty outside one."""
    here = Path(__file__).resolve().parent

    def git(*words: str) -> str:
        return subprocess.run(["git", "-C", str(here), *words], capture_output=True, text=True, check=True, timeout=10).stdout.strip()

    try:
        if not git("ls-files", "evaluation.py"):
            return ""
        return git("rev-parse", "HEAD") + ("+" if git("status", "--porcelain", "--untracked-files=no", str(here.parent)) else "")
    except (OSError, subprocess.SubprocessError):
        return ""
