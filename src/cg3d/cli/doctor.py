"""`cg3d doctor`: what this installation has, what it lacks, and what to do about it."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata, util
from pathlib import Path

import click

from cg3d import __version__
from cg3d.cli import options, table, terminal
from cg3d.errors import Cg3dError

CORE = ("numpy", "onnxruntime", "tokenizers", "pillow", "trimesh")
OPTIONAL = {  # module: (what it is for, the extra that brings it)
    "laspy": ("LAS scans", "formats"),
    "lazrs": ("LAZ scans", "formats"),
    "pye57": ("E57 scans", "formats"),
    "pypcd4": ("compressed PCD clouds", "formats"),
    "h5py": ("HDF5 point sets", "formats"),
    "DracoPy": ("Draco-compressed glTF", "formats"),
    "torch": ("training", "train"),
}
GOOD, MISSING, BAD = "ok", "-", "!"


@dataclass(frozen=True)
class Finding:
    """state: ok, - (an optional thing is not there) or ! (something does not work)."""

    what: str
    state: str
    found: str
    advice: str = ""


@click.command(cls=options.Command)
@options.library
@options.bundle
@options.as_json
def doctor(library: Path, bundle: str, as_json: bool) -> int:
    """Check this installation: packages, formats, sandbox, bundle, library. Exit code 1 if something does not work.

    \b
      cg3d doctor
      cg3d doctor --json
    """
    findings = [*_packages(), *_sandbox(), *_bundle(bundle), *_library(library)]
    if as_json:
        for finding in findings:
            terminal.record(asdict(finding))
    else:
        rows = [[finding.state, finding.what, finding.found, finding.advice] for finding in findings]
        terminal.line("\n".join(table.align(rows, clip=2, width=terminal.width())))
    return 1 if any(finding.state == BAD for finding in findings) else 0


def _packages() -> Iterator[Finding]:
    yield Finding("cg3d", GOOD, f"{__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    for name in CORE:
        yield Finding(name, GOOD, metadata.version(name))
    for module, (purpose, extra) in OPTIONAL.items():
        if util.find_spec(module):
            yield Finding(module, GOOD, purpose)
        else:
            yield Finding(module, MISSING, f"not installed: {purpose}", f"pip install 'cg3d[{extra}]'")


def _sandbox() -> Iterator[Finding]:
    from cg3d.formats import sandbox

    abi, filtered = sandbox.landlock_abi(), sandbox.seccomp_known()
    if abi and filtered:
        yield Finding("sandbox", GOOD, f"Landlock ABI {abi}, seccomp")
    else:
        what = "process limits only" if sys.platform != "win32" else "a separate process only"
        yield Finding("sandbox", MISSING, f"{what}: files are read with less protection", "Read files of strangers on Linux 5.13 or newer")


def _bundle(name: str) -> Iterator[Finding]:
    from cg3d.bundle.runtime import Bundle

    try:
        opened = Bundle.open(name)
        yield Finding(
            "bundle", GOOD, f"{opened.manifest.name} {opened.manifest.version}, space {opened.space[:12]}, {', '.join(opened.towers)}"
        )
        opened.encode_texts(["a chair"])
        yield Finding("runtime", GOOD, "a text was encoded")
    except Cg3dError as error:
        yield Finding("bundle", BAD, error.what, error.advice)


def _library(path: Path) -> Iterator[Finding]:
    if path.exists():
        state = GOOD if os.access(path, os.W_OK) else BAD
        yield Finding(
            "library", state, f"{path}, {path.stat().st_size / 1e6:.1f} MB", "" if state == GOOD else "It is read-only: name another"
        )
        return
    above = next(folder for folder in path.absolute().parents if folder.exists())
    if os.access(above, os.W_OK):
        yield Finding("library", GOOD, f"{path}, not there yet", "cg3d index FOLDER writes it")
    else:
        yield Finding("library", BAD, f"{above} may not be written", "Name a library elsewhere: --library PATH")
