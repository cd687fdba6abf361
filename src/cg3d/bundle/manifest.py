"""A bundle's manifest: what it holds, what it was made from, what decides its vectors; reading, writing, checking.

Runs no network: that is runtime.py. A bundle is a folder; weights without their manifest are refused.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
import platformdirs

from cg3d.atomic import replacing
from cg3d.errors import BundleError, did_you_mean
from cg3d.records import InputSpec

MANIFEST = "manifest.json"
FORMAT = 1  # raised when an older cg3d could no longer use the folder rightly
TOWERS = ("text", "pictures", "pictures_head", "points", "upright")
PACKAGED = Path(__file__).parent  # the bundle that ships stands here as the folder "default"
WEIGHTS = {".onnx", ".safetensors", ".pt", ".pth", ".ckpt", ".bin"}


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of the bundle."""

    sha256: str
    bytes: int


class Licence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """what: data or weights; licence: SPDX name; source: where it came from."""

    what: str
    licence: str
    source: str = ""


class Score(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A measured number with what is needed to measure it again."""

    what: str
    value: float
    command: str
    seed: int
    note: str = ""


class Calibration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How scores of the towers become answers; calibrate.py says how each number is used.

    fusion: weight of "points", "pictures", "name"; temperature: of the softmax over labels, in units of the standardised score;
    none: {"score": the fused score at which "none of these" is as likely as a label}; floor: {"search": least fused score of an answer};
    labels: part -> share of a label's mean background cosine that is taken off when labels compete for an item.
    """

    fusion: dict[str, float] = msgspec.field(default_factory=lambda: {"points": 1.0, "pictures": 1.0, "name": 1.0})
    temperature: float = 1.0
    none: dict[str, float] = {}
    floor: dict[str, float] = {}
    labels: dict[str, float] = {}


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """manifest.json. towers: tower -> file; arrays: name -> .npy file ("background.points", "background.texts", ...)."""

    name: str
    version: str
    space: str
    spec: InputSpec
    dimensions: int
    towers: dict[str, str]
    files: dict[str, Entry]
    format: int = FORMAT
    tokenizer: str = ""
    max_tokens: int = 64
    arrays: dict[str, str] = {}
    templates: list[str] = msgspec.field(default_factory=lambda: ["a {}"])
    calibration: Calibration = Calibration()
    licences: list[Licence] = []
    scores: list[Score] = []
    about: str = ""


def space_of(*, towers: Mapping[str, str], tokenizer: str, max_tokens: int, files: Mapping[str, Entry], spec: InputSpec) -> str:
    """32 hex digits: the hash of everything that decides a vector (graphs, tokenizer, input recipe), and of nothing else."""
    graphs = {tower: files[file].sha256 for tower, file in towers.items()}
    text = {"tokenizer": files[tokenizer].sha256, "max_tokens": max_tokens} if tokenizer else {}
    parts = {"graphs": graphs, "text": text, "spec": spec.decisive()}
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:32]


def find(folder_or_name: str | Path) -> Path:
    """The folder of a bundle: a path, or the name of a packaged or installed one. Raises BundleError."""
    path = Path(folder_or_name)
    if path.is_dir():
        return path
    if path.is_file() or path.suffix in WEIGHTS:
        raise BundleError(f"'{path}' is a bare weight file", "A bundle is a folder with manifest.json beside its weights: name that folder")
    known = {place.name: place for place in _installed()}
    if str(folder_or_name) in known:
        return known[str(folder_or_name)]
    raise BundleError(f"no bundle '{folder_or_name}'", did_you_mean(str(folder_or_name), known) if known else "None is installed")


def load(folder: Path) -> Manifest:
    """The manifest of the bundle in `folder`, checked in itself (hashes of files: `check`). Raises BundleError."""
    try:
        data = (folder / MANIFEST).read_bytes()
    except FileNotFoundError:
        raise BundleError(f"'{folder}' has no {MANIFEST}", "Weights without their manifest are refused: export the bundle again") from None
    except OSError as error:
        raise BundleError(f"'{folder / MANIFEST}' cannot be read: {error.strerror}") from error
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BundleError(f"'{folder / MANIFEST}' is not a manifest: {error}", "Export the bundle again") from error
    _check_itself(folder, manifest)
    return manifest


def check(folder: Path, manifest: Manifest, names: Iterable[str] | None = None, *, remember: bool = True) -> None:
    """Compare files with their SHA-256: all, or `names`. A file checked once is known again by size and time. Raises BundleError.

    remember=False hashes every file again, whatever was remembered.
    """
    memory = _memory(folder) if remember else {}
    fresh = dict(memory)
    for name in names if names is not None else manifest.files:
        entry = manifest.files[name]
        status = _status(folder, name)
        if status.st_size != entry.bytes:
            raise BundleError(
                f"'{folder / name}' has {status.st_size} bytes instead of {entry.bytes}", "Install or export the bundle again"
            )
        stamp: list[int | str] = [status.st_size, status.st_mtime_ns, entry.sha256]
        if memory.get(name) == stamp:
            continue
        if file_sha256(folder / name) != entry.sha256:
            raise BundleError(
                f"'{folder / name}' is not the file that its manifest names (SHA-256 differs)", "Install or export the bundle again"
            )
        fresh[name] = stamp
    if fresh != memory:
        _memorise(folder, fresh)


def write(
    folder: Path,
    *,
    name: str,
    version: str,
    spec: InputSpec,
    dimensions: int,
    towers: Mapping[str, str],
    tokenizer: str = "",
    max_tokens: int = 64,
    arrays: Mapping[str, str] | None = None,
    templates: Sequence[str] = ("a {}",),
    calibration: Calibration | None = None,
    licences: Sequence[Licence] = (),
    scores: Sequence[Score] = (),
    about: str = "",
) -> Manifest:
    """Hash the named files in `folder`, derive the space, write manifest.json (atomically) and give it back."""
    named = sorted({*towers.values(), *(arrays or {}).values(), *([tokenizer] if tokenizer else [])})
    files = {file: Entry(file_sha256(folder / file), (folder / file).stat().st_size) for file in named}
    manifest = Manifest(
        name=name, version=version, spec=spec, dimensions=dimensions, towers=dict(towers), files=files, tokenizer=tokenizer,
        max_tokens=max_tokens, arrays=dict(arrays or {}), templates=list(templates), calibration=calibration or Calibration(),
        licences=list(licences), scores=list(scores), about=about,
        space=space_of(towers=towers, tokenizer=tokenizer, max_tokens=max_tokens, files=files, spec=spec),
    )  # fmt: skip
    _check_itself(folder, manifest)
    with replacing(folder / MANIFEST) as fresh:
        fresh.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n")
    return manifest


def file_sha256(path: Path) -> str:
    """Hex SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def installed_folder() -> Path:
    """Where bundles that did not come with the package are installed, a folder each."""
    return Path(platformdirs.user_data_dir("cg3d", appauthor=False)) / "bundles"


def _installed() -> list[Path]:
    places = [place for top in (PACKAGED, installed_folder()) if top.is_dir() for place in top.iterdir()]
    return [place for place in places if (place / MANIFEST).is_file()]


def _check_itself(folder: Path, manifest: Manifest) -> None:
    where = f"'{folder / MANIFEST}'"
    if manifest.format != FORMAT:
        raise BundleError(f"{where} has format {manifest.format}, this cg3d knows {FORMAT}", "Update cg3d")
    unknown = set(manifest.towers) - set(TOWERS)
    if unknown:
        raise BundleError(f"{where} names a tower '{min(unknown)}'", did_you_mean(min(unknown), TOWERS))
    if "text" in manifest.towers and not manifest.tokenizer:
        raise BundleError(f"{where} has a text tower without a tokenizer", "Export the bundle again")
    named = [*manifest.towers.values(), *manifest.arrays.values(), *([manifest.tokenizer] if manifest.tokenizer else [])]
    for name in {*named, *manifest.files}:
        if name not in manifest.files:
            raise BundleError(f"{where} names '{name}' without its hash", "Export the bundle again")
        if name in ("", ".", "..") or "/" in name or "\\" in name or "\0" in name or ":" in name:
            raise BundleError(f"{where} names '{name}', which is not a plain file name", "Files of a bundle lie in its folder")
    expected = space_of(
        towers=manifest.towers, tokenizer=manifest.tokenizer, max_tokens=manifest.max_tokens, files=manifest.files, spec=manifest.spec
    )
    if manifest.space != expected:
        raise BundleError(f"{where} says space {manifest.space}, its content makes {expected}", "It was edited by hand: export it again")


def _status(folder: Path, name: str) -> os.stat_result:
    try:
        return (folder / name).stat()
    except OSError as error:
        raise BundleError(f"'{folder / name}' is missing: {error.strerror}", "Install or export the bundle again") from error


def _memory_file(folder: Path) -> Path:
    key = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:24]
    return Path(platformdirs.user_cache_dir("cg3d", appauthor=False)) / "verified" / f"{key}.json"


def _memory(folder: Path) -> dict[str, list[int | str]]:
    try:
        return msgspec.json.decode(_memory_file(folder).read_bytes(), type=dict[str, list[int | str]])
    except (OSError, msgspec.MsgspecError):
        return {}


def _memorise(folder: Path, stamps: dict[str, list[int | str]]) -> None:
    """Best effort: without a cache folder the next start hashes again."""
    try:
        file = _memory_file(folder)
        file.parent.mkdir(parents=True, exist_ok=True)
        with replacing(file) as fresh:
            fresh.write_bytes(msgspec.json.encode(stamps))
    except OSError:
        pass
