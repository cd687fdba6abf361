"""Meshes to files: GLB, OBJ + MTL, STL, PLY, OFF. The same mesh always gives the same bytes. Reads nothing."""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cg3d.made.build import normals
from cg3d.records import Axis, Mesh

ARRAY, INDEX = 34962, 34963  # glTF buffer view targets
POINTS = 0  # mode of a glTF primitive
FLOAT, UINT = 5126, 5125  # glTF component types


def write(mesh: Mesh, path: Path, *, up: Axis = "y") -> None:
    """Write by the path's suffix. up="z" turns formats that define no up axis (all but GLB) as CAD programs do."""
    if path.suffix != ".glb" and up == "z":
        x, y, z = mesh.vertices.T
        mesh = mesh.but(vertices=np.stack([x, -z, y], 1))
    WRITERS[path.suffix](mesh, path)


def write_glb(mesh: Mesh, path: Path) -> None:
    """Binary glTF 2.0: one node, a primitive for each material, normals, embedded PNG textures."""
    blob = bytearray()
    doc: dict[str, Any] = {
        "asset": {"version": "2.0", "generator": "cg3d made"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}],
    }
    doc |= {"bufferViews": [], "accessors": [], "materials": [], "meshes": [{"primitives": []}]}
    vertex_normals = normals(mesh.vertices, mesh.faces).astype(np.float32)
    assert mesh.face_material is not None
    for i, material in enumerate(mesh.materials):
        faces = mesh.faces[mesh.face_material == i]
        used, index = np.unique(faces, return_inverse=True)
        attributes = {
            "POSITION": _accessor(doc, blob, mesh.vertices[used], ARRAY),
            "NORMAL": _accessor(doc, blob, vertex_normals[used], ARRAY),
        }
        surface: dict[str, Any] = {
            "baseColorFactor": [round(float(c), 6) for c in material.color],
            "metallicFactor": 0.0,
            "roughnessFactor": 0.7,
        }
        if material.texture is not None and mesh.uv is not None:
            attributes["TEXCOORD_0"] = _accessor(doc, blob, mesh.uv[used], ARRAY)
            doc.setdefault("images", []).append({"bufferView": _view(doc, blob, png(material.texture)), "mimeType": "image/png"})
            doc.setdefault("textures", []).append({"source": len(doc["images"]) - 1, "sampler": 0})
            doc["samplers"] = [{"wrapS": 10497, "wrapT": 10497}]
            surface["baseColorTexture"] = {"index": len(doc["textures"]) - 1}
        doc["materials"].append({"pbrMetallicRoughness": surface})
        indices = _accessor(doc, blob, index.astype(np.uint32).ravel(), INDEX)
        doc["meshes"][0]["primitives"].append({"attributes": attributes, "indices": indices, "material": i})
    _write_binary(doc, blob, path)


def write_glb_points(points: NDArray, colors: NDArray, path: Path) -> None:
    """Binary glTF 2.0 of a cloud: points (N, 3) upright and in metres, colors (N, 3) in linear light in [0, 1]."""
    blob = bytearray()
    doc: dict[str, Any] = {"asset": {"version": "2.0", "generator": "cg3d"}, "scene": 0, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}]}
    doc |= {"bufferViews": [], "accessors": []}
    attributes = {
        name: _accessor(doc, blob, np.ascontiguousarray(rows, np.float32), ARRAY)
        for name, rows in (("POSITION", points), ("COLOR_0", colors))
    }
    doc["meshes"] = [{"primitives": [{"attributes": attributes, "mode": POINTS}]}]
    _write_binary(doc, blob, path)


def _write_binary(doc: dict[str, Any], blob: bytearray, path: Path) -> None:
    doc["buffers"] = [{"byteLength": len(blob)}]
    text = json.dumps(doc, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    head = struct.pack("<4sII", b"glTF", 2, 12 + 8 + len(text) + 8 + len(blob))
    path.write_bytes(head + struct.pack("<I4s", len(text), b"JSON") + text + struct.pack("<I4s", len(blob), b"BIN\0") + bytes(blob))


def _accessor(doc: dict[str, Any], blob: bytearray, array: NDArray, target: int) -> int:
    view = _view(doc, blob, array.tobytes(), target)
    kind = "SCALAR" if array.ndim == 1 else f"VEC{array.shape[1]}"
    accessor: dict[str, Any] = {"bufferView": view, "componentType": UINT if target == INDEX else FLOAT, "count": len(array), "type": kind}
    if target == ARRAY and kind == "VEC3":
        accessor |= {"min": array.min(0).tolist(), "max": array.max(0).tolist()}
    doc["accessors"].append(accessor)
    return len(doc["accessors"]) - 1


def _view(doc: dict[str, Any], blob: bytearray, data: bytes, target: int | None = None) -> int:
    view = {"buffer": 0, "byteOffset": len(blob), "byteLength": len(data)} | ({"target": target} if target else {})
    blob += data + b"\0" * (-len(data) % 4)
    doc["bufferViews"].append(view)
    return len(doc["bufferViews"]) - 1


def png(texture: NDArray[np.uint8]) -> bytes:
    """(h, w, 4) sRGB texture, row 0 at v = 0, as PNG."""
    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(texture[..., :3])).save(out, "PNG", optimize=False)
    return out.getvalue()


def write_obj(mesh: Mesh, path: Path) -> None:
    """OBJ with an MTL of the same name (Kd in sRGB, as most readers take it) and a PNG for each texture. v points up, unlike glTF's."""
    assert mesh.face_material is not None
    library = [f"# {path.stem}"]
    lines = [f"mtllib {path.stem}.mtl", f"o {path.stem}"]
    lines += [f"v {x:.6g} {y:.6g} {z:.6g}" for x, y, z in mesh.vertices.tolist()]
    if mesh.uv is not None:
        lines += [f"vt {u:.6g} {1 - v:.6g}" for u, v in mesh.uv.tolist()]
    for i, material in enumerate(mesh.materials):
        r, g, b = srgb(material.color[:3]).tolist()
        library += [f"newmtl m{i}", f"Kd {r:.4f} {g:.4f} {b:.4f}", "Ka 0 0 0", "Ks 0 0 0", "illum 1"]
        if material.texture is not None:
            name = f"{path.stem}-{i}.png"
            path.with_name(name).write_bytes(png(material.texture))
            library.append(f"map_Kd {name}")
        lines.append(f"usemtl m{i}")
        corner = "{0}/{0}" if mesh.uv is not None else "{0}"
        lines += ["f " + " ".join(corner.format(k + 1) for k in face) for face in mesh.faces[mesh.face_material == i].tolist()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    path.with_suffix(".mtl").write_text("\n".join(library) + "\n", encoding="utf-8", newline="\n")


def write_stl(mesh: Mesh, path: Path) -> None:
    """Binary STL; colour is lost."""
    corners = mesh.vertices[mesh.faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-20)
    rows = np.zeros(len(corners), np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("spare", "<u2")]))
    rows["normal"], rows["corners"] = normal, corners
    path.write_bytes(b"cg3d made".ljust(80, b"\0") + struct.pack("<I", len(rows)) + rows.tobytes())


def write_ply(mesh: Mesh, path: Path) -> None:
    """Binary PLY with vertex colours; a texture becomes its mean."""
    rows = np.zeros(len(mesh.vertices), np.dtype([("xyz", "<f4", 3), ("rgb", "u1", 3)]))
    rows["xyz"], rows["rgb"] = mesh.vertices, vertex_rgb(mesh)
    faces = np.zeros(len(mesh.faces), np.dtype([("count", "u1"), ("index", "<i4", 3)]))
    faces["count"], faces["index"] = 3, mesh.faces
    head = ["ply", "format binary_little_endian 1.0", "comment cg3d made", f"element vertex {len(rows)}"]
    head += [f"property float {c}" for c in "xyz"] + [f"property uchar {c}" for c in ("red", "green", "blue")]
    head += [f"element face {len(faces)}", "property list uchar int vertex_indices", "end_header", ""]
    path.write_bytes("\n".join(head).encode() + rows.tobytes() + faces.tobytes())


def write_off(mesh: Mesh, path: Path) -> None:
    """Plain OFF; colour is lost."""
    lines = ["OFF", f"{len(mesh.vertices)} {len(mesh.faces)} 0"]
    lines += [f"{x:.6g} {y:.6g} {z:.6g}" for x, y, z in mesh.vertices.tolist()]
    lines += [f"3 {a} {b} {c}" for a, b, c in mesh.faces.tolist()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def vertex_rgb(mesh: Mesh) -> NDArray[np.uint8]:
    """(V, 3) sRGB: each vertex belongs to one material; textures count with their mean."""
    assert mesh.face_material is not None
    flat = [m.texture[..., :3].reshape(-1, 3).mean(0) if m.texture is not None else srgb(m.color[:3]) * 255 for m in mesh.materials]
    of_vertex = np.zeros(len(mesh.vertices), np.int64)
    of_vertex[mesh.faces.ravel()] = np.repeat(mesh.face_material, 3)
    return (np.array(flat)[of_vertex] + 0.5).astype(np.uint8)


def srgb(color: NDArray) -> NDArray[np.float64]:
    """Linear light in [0, 1] to sRGB."""
    c = np.clip(np.asarray(color, np.float64), 0, 1)
    return np.where(c <= 0.0031308, c * 12.92, 1.055 * c ** (1 / 2.4) - 0.055)


WRITERS: dict[str, Callable[[Mesh, Path], None]] = {
    ".glb": write_glb,
    ".obj": write_obj,
    ".stl": write_stl,
    ".ply": write_ply,
    ".off": write_off,
}
