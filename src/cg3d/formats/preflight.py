"""Which format a file claims to be, and whether its first 512 bytes agree. Opens nothing, decodes nothing."""

from __future__ import annotations

import os
import re

from cg3d.errors import RefusedFile

HEAD_BYTES = 512
SUFFIXES: dict[str, str] = {
    ".glb": "glb", ".gltf": "gltf", ".obj": "obj", ".stl": "stl", ".ply": "ply", ".off": "off", ".3mf": "3mf", ".dae": "dae",
    ".npy": "npy", ".npz": "npz", ".xyz": "xyz", ".pts": "pts", ".txt": "txt", ".h5": "h5", ".hdf5": "h5", ".pcd": "pcd",
    ".las": "las", ".laz": "laz", ".e57": "e57",
}  # fmt: skip
READERS: dict[str, str] = {  # format: the module of this folder whose `read(source)` takes it
    "glb": "gltf", "gltf": "gltf", "obj": "obj", "stl": "stl", "ply": "ply", "off": "off", "3mf": "threemf", "dae": "dae",
    "npy": "arrays", "npz": "arrays", "xyz": "text", "pts": "text", "txt": "text", "h5": "h5", "pcd": "pcd",
    "las": "las", "laz": "las", "e57": "e57",
}  # fmt: skip
HEAVY: dict[str, tuple[str, ...]] = {  # format: foreign packages that are loaded only when the first such file comes
    "laz": ("lazrs",), "e57": ("pye57",), "h5": ("h5py",),
}  # fmt: skip
ALONE = frozenset({"stl", "ply", "off", "3mf", "npy", "npz", "xyz", "pts", "txt", "h5", "pcd", "las", "laz"})  # know no side files

_AS_GLB = "Export it as GLB (or OBJ, STL, PLY) and index that."
_AS_STL = "Export it as STL or 3MF from the CAD program and index that."
_AS_PLY = "Convert it to PLY or LAS and index that."
UNSUPPORTED: dict[str, str] = {  # 3D formats that people have and cg3d does not read, with the way out
    **dict.fromkeys((".fbx", ".blend", ".usd", ".usda", ".usdc", ".usdz", ".3ds", ".max", ".skp", ".ma", ".mb", ".c4d", ".lwo"), _AS_GLB),
    **dict.fromkeys((".abc", ".x3d", ".wrl", ".vrm", ".ztl", ".mdl", ".md2", ".md5mesh", ".x", ".b3d", ".ase", ".dxf"), _AS_GLB),
    **dict.fromkeys((".step", ".stp", ".iges", ".igs", ".brep", ".sldprt", ".sldasm", ".ipt", ".iam", ".f3d", ".fcstd", ".3dm"), _AS_STL),
    **dict.fromkeys((".scad", ".x_t", ".x_b", ".prt", ".catpart", ".dwg", ".ifc", ".amf", ".rvt"), _AS_STL),
    **dict.fromkeys((".ptx", ".fls", ".rcp", ".rcs", ".zfs", ".spz", ".splat", ".ksplat", ".vtk", ".vtp", ".vtu", ".copc"), _AS_PLY),
}

MAGICS: tuple[tuple[bytes, str, str], ...] = (  # first bytes, what it is, the suffix it should have
    (b"glTF", "glb", ".glb"),
    (b"PK\x03\x04", "zip", ".zip"),
    (b"\x93NUMPY", "npy", ".npy"),
    (b"LASF", "las", ".las"),
    (b"ASTM-E57", "e57", ".e57"),
    (b"\x89HDF\r\n\x1a\n", "h5", ".h5"),
    (b"Kaydara FBX", "fbx", ".fbx"),
    (b"BLENDER", "blend", ".blend"),
    (b"#usda", "usda", ".usda"),
    (b"\x89PNG", "png", ".png"),
    (b"\xff\xd8\xff", "jpeg", ".jpg"),
    (b"%PDF", "pdf", ".pdf"),
    (b"\x1f\x8b", "gzip", ".gz"),
    (b"\x7fELF", "a program", ""),
)
TEXT_SIGNS: tuple[tuple[re.Pattern[bytes], str, str], ...] = (
    (re.compile(rb"ply\r?\n"), "ply", ".ply"),
    (re.compile(rb"\s*(?:#[^\n]*\n\s*)*(?:ST)?C?N?4?n?OFF(?![A-Za-z])"), "off", ".off"),
    (re.compile(rb"\s*(?:#[^\n]*\n\s*)*VERSION\s+\.?[\d.]+\s+FIELDS\b|# \.PCD"), "pcd", ".pcd"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|COLLADA|!)"), "xml", ".dae"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*\{"), "json", ".gltf"),
)
OWN_KIND: dict[str, frozenset[str]] = {  # format: kinds of first bytes that it may have; "" = none of the known
    "glb": frozenset({"glb"}), "gltf": frozenset({"json", "glb"}), "ply": frozenset({"ply"}), "off": frozenset({"off"}),
    "3mf": frozenset({"zip"}), "npz": frozenset({"zip"}), "npy": frozenset({"npy"}), "las": frozenset({"las"}), "laz": frozenset({"las"}),
    "e57": frozenset({"e57"}), "h5": frozenset({"h5", ""}), "pcd": frozenset({"pcd", ""}), "dae": frozenset({"xml"}),
}  # fmt: skip
TEXT_ONLY = frozenset({"xyz", "pts", "txt"})


def suffix_of(name: bytes | str) -> str:
    """The suffix of a file name, lower case, with its dot; "" without one (a name that begins with its only dot has none)."""
    return os.path.splitext(os.fsdecode(name))[1].lower()


def format_of(name: bytes | str) -> str:
    """The format that the suffix claims. Raises RefusedFile unsupported."""
    suffix = suffix_of(name)
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    if suffix in UNSUPPORTED:
        raise RefusedFile("unsupported", f"{suffix[1:].upper()} files are not read", advice=UNSUPPORTED[suffix])
    raise RefusedFile("unsupported", f"'{suffix}' is no 3D format that is read", advice="See docs/formats.md for what is.")


def check(format: str, head: bytes, size: int) -> None:
    """Refuse a file whose first bytes (`HEAD_BYTES` of them) say that it is something else. size: bytes of the whole file."""
    if size == 0:
        raise RefusedFile("empty", "the file has 0 bytes", advice="Copy or export it again.")
    kind, suffix = _kind(head)
    own = OWN_KIND.get(format, frozenset({""}))
    if kind in own or (format == "stl" and _is_binary_stl(head, size)):
        return
    if kind:
        raise RefusedFile("format", f"the file is {_article(kind)}, not {format.upper()}", advice=_rename(suffix))
    if format == "pcd" or format in TEXT_ONLY or "" in own:
        return
    raise RefusedFile("format", f"the file does not begin as {format.upper()} does", advice="Export it again, or give it the right suffix.")


def _kind(head: bytes) -> tuple[str, str]:
    for magic, kind, suffix in MAGICS:
        if head.startswith(magic):
            return kind, suffix
    for sign, kind, suffix in TEXT_SIGNS:
        if sign.match(head):
            return kind, suffix
    return "", ""


def _is_binary_stl(head: bytes, size: int) -> bool:
    """The size decides, not the word "solid" (nor any other word in the 80 bytes of the header)."""
    return len(head) >= 84 and size == 84 + 50 * int.from_bytes(head[80:84], "little")


def _article(kind: str) -> str:
    names = {
        "zip": "a ZIP archive",
        "xml": "XML",
        "json": "JSON",
        "png": "a PNG picture",
        "jpeg": "a JPEG picture",
        "gzip": "compressed with gzip",
    }
    return names.get(kind, kind if kind.startswith("a ") else kind.upper())


def _rename(suffix: str) -> str:
    if suffix == ".zip":
        return "Unpack it, or give it the suffix .3mf or .npz if it is one."
    if suffix in (".las",):
        return "Rename it: .las, or .laz if it is compressed."
    return f"Rename it to {suffix} if it is one." if suffix in SUFFIXES else "Export it again."
