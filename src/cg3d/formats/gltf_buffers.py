"""glTF underneath: the container, the JSON tree with checked look-ups, buffers, views, accessors (strided, sparse, normalised).

Knows no nodes, meshes or materials.
"""

from __future__ import annotations

import json
import re
import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import RefusedFile
from cg3d.formats.source import Source, clip

JSON_DEPTH = 64
STRINGS = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
COMPONENTS = {5120: "<i1", 5121: "<u1", 5122: "<i2", 5123: "<u2", 5125: "<u4", 5126: "<f4"}
WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT2": 4, "MAT3": 9, "MAT4": 16}
ZEROS_LIMIT = 256 << 20  # bytes of an accessor that has no view: a file of a few bytes may claim anything
EXTENSIONS = frozenset(
    (
        "EXT_mesh_gpu_instancing", "EXT_texture_webp", "KHR_draco_mesh_compression", "KHR_lights_punctual", "KHR_materials_anisotropy",
        "KHR_materials_clearcoat", "KHR_materials_diffuse_transmission", "KHR_materials_dispersion", "KHR_materials_emissive_strength",
        "KHR_materials_ior", "KHR_materials_iridescence", "KHR_materials_pbrSpecularGlossiness", "KHR_materials_sheen",
        "KHR_materials_specular", "KHR_materials_transmission", "KHR_materials_unlit", "KHR_materials_variants", "KHR_materials_volume",
        "KHR_mesh_quantization", "KHR_texture_basisu", "KHR_texture_transform", "KHR_xmp_json_ld", "KHR_animation_pointer",
        "KHR_node_visibility", "MSFT_texture_dds", "KHR_texture_dds", "EXT_lights_image_based", "KHR_techniques_webgl", "MSFT_lod",
        "AGI_articulations", "CESIUM_primitive_outline", "EXT_mesh_features", "EXT_structural_metadata", "EXT_instance_features",
    )
)  # fmt: skip


def _no_number(word: str) -> None:
    raise ValueError(word)


DECODER = json.JSONDecoder(parse_constant=_no_number)


class Document:
    """One glTF asset: its JSON tree and what it points at, each buffer and accessor read once."""

    def __init__(self, source: Source) -> None:
        self.source = source
        text, self.chunk = _container(source)
        self.tree = _parse(source, text)
        self._buffers: dict[int, bytes | memoryview] = {}
        self._accessors: dict[int, NDArray] = {}
        _check_version(source, self.tree)

    def refuse(self, code: str, reason: str) -> RefusedFile:
        return self.source.refuse(code, reason)

    def table(self, name: str) -> list[Any]:
        """A top-level array; [] where it is absent."""
        found = self.tree.get(name, [])
        if not isinstance(found, list):
            raise self.refuse("format", f"'{name}' is no array")
        return found

    def item(self, name: str, index: Any) -> dict[str, Any]:
        """Entry `index` of a top-level array, checked."""
        table = self.tree.get(name)
        if type(table) is list and type(index) is int and 0 <= index < len(table) and type(entry := table[index]) is dict:
            return entry  # a small file asks some 16 times: a twelfth of its time is here
        table = self.table(name)
        if type(index) is not int:
            raise self.refuse("format", f"an index into '{name}' is no integer")
        if not 0 <= index < len(table):
            raise self.refuse("index", f"{name}[{index}] of {len(table)}")
        return self.object(table[index], name)

    def object(self, value: Any, what: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.refuse("format", f"{clip(what)} holds something that is no object")
        return value

    def integer(self, owner: dict[str, Any], key: str, default: int | None = None) -> int:
        """A whole number >= 0."""
        value = owner.get(key, default)
        if type(value) is not int:
            raise self.refuse("format", f"'{key}' is no whole number")
        if value < 0:
            raise self.refuse("count", f"'{key}' is {value}")
        return value

    def extension(self, owner: dict[str, Any], name: str) -> dict[str, Any] | None:
        """The extension object `name` of `owner`, if there."""
        extensions = owner.get("extensions")
        if not isinstance(extensions, dict) or name not in extensions:
            return None
        return self.object(extensions[name], name)

    def view(self, index: Any) -> tuple[memoryview, int]:
        """The bytes of a bufferView and its stride (0 = packed)."""
        view = self.item("bufferViews", index)
        if self.extension(view, "EXT_meshopt_compression") is not None or self.extension(view, "KHR_meshopt_compression") is not None:
            raise self.refuse("unsupported", "meshopt compression")
        data = self._buffer(view.get("buffer"))
        start, length = self.integer(view, "byteOffset", 0), self.integer(view, "byteLength")
        if start + length > len(data):
            raise self.refuse("count", f"bufferViews[{index}] claims bytes {start} to {start + length} of {len(data)}")
        return memoryview(data)[start : start + length], self.integer(view, "byteStride", 0)

    def accessor(self, index: Any, kinds: tuple[str, ...]) -> NDArray:
        """(count, width) of the accessor in its own type; normalised integers as float32. kinds: the allowed types ("VEC3", ...)."""
        entry = self.item("accessors", index)
        dtype, kind = _component(entry), entry.get("type")
        if dtype is None or kind not in kinds:
            raise self.refuse("format", f"accessors[{index}] has type {clip(str(kind))} of {clip(str(entry.get('componentType')))}")
        if index in self._accessors:
            return self._accessors[index]
        values = self._dense(entry, index, np.dtype(dtype), WIDTHS[kind])
        if "sparse" in entry:
            values = self._sparse(self.object(entry["sparse"], "sparse"), values)
        if entry.get("normalized") is True and values.dtype.kind in "iu":
            values = np.maximum(values.astype(np.float32) / np.iinfo(values.dtype).max, -1)
        self._accessors[index] = values
        return values

    def put(self, index: Any, values: NDArray) -> None:
        """Give accessor `index` values that were unpacked elsewhere (Draco)."""
        entry = self.item("accessors", index)
        if self.integer(entry, "count") != len(values):
            raise self.refuse("count", f"accessors[{index}] claims {entry['count']} elements, {len(values)} are there")
        if entry.get("normalized") is True and values.dtype.kind in "iu":
            values = values.astype(np.float32) / np.iinfo(values.dtype).max
        values = values.reshape(len(values), -1)
        kind = entry.get("type")
        if not isinstance(kind, str) or WIDTHS.get(kind) != values.shape[1]:
            raise self.refuse("format", f"accessors[{index}] is not the {values.shape[1]} numbers wide that its packed values are")
        self._accessors[index] = values

    def _dense(self, entry: dict[str, Any], index: int, dtype: np.dtype, width: int) -> NDArray:
        count = self.integer(entry, "count")
        if "bufferView" not in entry:
            if count * width * dtype.itemsize > ZEROS_LIMIT:
                raise self.refuse("limit", f"accessors[{index}] claims {count} elements and has no bytes")
            return np.zeros((count, width), dtype)
        data, stride = self.view(entry["bufferView"])
        return self._strided(data, stride, self.integer(entry, "byteOffset", 0), count, dtype, width)

    def _strided(self, data: memoryview, stride: int, offset: int, count: int, dtype: np.dtype, width: int) -> NDArray:
        size = dtype.itemsize * width
        if stride and stride < size:
            raise self.refuse("format", f"stride {stride} below the element's {size} bytes")
        step = stride or size
        if count and offset + (count - 1) * step + size > len(data):
            raise self.refuse("count", f"{count} elements claim {offset + (count - 1) * step + size} bytes of {len(data)}")
        if not count:
            return np.zeros((0, width), dtype)
        return np.ndarray((count, width), dtype, data, offset, (step, dtype.itemsize))

    def _sparse(self, sparse: dict[str, Any], base: NDArray) -> NDArray:
        count = self.integer(sparse, "count")
        if count > len(base):
            raise self.refuse("count", f"a sparse accessor replaces {count} of {len(base)} elements")
        places, values = self.object(sparse.get("indices"), "sparse.indices"), self.object(sparse.get("values"), "sparse.values")
        dtype = _component(places)
        if dtype not in ("<u1", "<u2", "<u4"):
            raise self.refuse("format", "sparse indices of a wrong type")
        data, _ = self.view(places.get("bufferView"))
        where = self._strided(data, 0, self.integer(places, "byteOffset", 0), count, np.dtype(dtype), 1)[:, 0].astype(np.int64)
        data, _ = self.view(values.get("bufferView"))
        new = self._strided(data, 0, self.integer(values, "byteOffset", 0), count, base.dtype, base.shape[1])
        if count and (where[-1] >= len(base) or (np.diff(where) <= 0).any()):
            raise self.refuse("index", "sparse indices do not rise or leave the accessor")
        changed = base.copy()
        changed[where] = new
        return changed

    def _buffer(self, index: Any) -> bytes | memoryview:
        if type(index) is int and index in self._buffers:
            return self._buffers[index]
        entry = self.item("buffers", index)
        uri = entry.get("uri")
        if uri is None:
            if index != 0 or self.chunk is None:
                raise self.refuse("missing", f"buffers[{index}] has neither a URI nor a binary chunk")
            data: bytes | memoryview = self.chunk
        elif isinstance(uri, str):
            data = self.source.side(uri)
        else:
            raise self.refuse("format", f"buffers[{index}].uri is no text")
        length = self.integer(entry, "byteLength")
        if length > len(data):
            raise self.refuse("count", f"buffers[{index}] claims {length} of {len(data)} bytes")
        self._buffers[index] = data
        return data


def _component(entry: dict[str, Any]) -> str | None:
    code = entry.get("componentType")
    return COMPONENTS.get(code) if type(code) is int else None


def _container(source: Source) -> tuple[bytes, memoryview | None]:
    """JSON bytes and the binary chunk of a .glb; a .gltf is its own JSON."""
    data = source.data
    if data[:4] != b"glTF":
        if source.suffix == ".glb" or data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"{":
            raise source.refuse("format", "not a glTF file")
        return data, None
    if len(data) < 20:
        raise source.refuse("truncated", "ends within the header")
    version, length, json_length, json_kind = struct.unpack_from("<IIII", data, 4)
    if version != 2:
        raise source.refuse("unsupported", f"binary glTF version {version}")
    if length > len(data):
        raise source.refuse("truncated", f"ends after {len(data)} of {length} bytes")
    if json_kind != 0x4E4F534A:
        raise source.refuse("format", "the first chunk is not JSON")
    if 20 + json_length > length:
        raise source.refuse("truncated", f"the JSON chunk claims {json_length} of {length - 20} bytes")
    start = 20 + json_length
    if start + 8 > length:
        return data[20:start], None
    size, kind = struct.unpack_from("<II", data, start)
    if kind != 0x004E4942:
        return data[20:start], None
    if start + 8 + size > length:
        raise source.refuse("truncated", f"the binary chunk claims {size} of {length - start - 8} bytes")
    return data[20:start], memoryview(data)[start + 8 : start + 8 + size]


def _parse(source: Source, text: bytes) -> dict[str, Any]:
    if len(text) > source.limits.json_bytes and not (source.suffix == ".gltf" and len(text) <= source.limits.side_bytes):
        raise source.refuse("limit", f"{len(text)} bytes of JSON")
    if _too_deep(text):
        raise source.refuse("format", f"JSON nested deeper than {JSON_DEPTH}")
    try:
        tree = DECODER.decode(text.decode("utf-8-sig"))
    except UnicodeDecodeError:
        tree = _loads(source, text.decode("latin-1"))
    except (ValueError, RecursionError) as error:
        raise _broken(source, error) from error
    if not isinstance(tree, dict):
        raise source.refuse("format", "the JSON is no object")
    return tree


def _loads(source: Source, text: str) -> Any:
    try:
        return DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        raise _broken(source, error) from error


def _broken(source: Source, error: Exception) -> RefusedFile:
    return source.refuse("value" if str(error) in ("NaN", "Infinity", "-Infinity") else "format", f"broken JSON ({clip(str(error))})")


def _too_deep(text: bytes) -> bool:
    if text.count(b"{") + text.count(b"[") <= JSON_DEPTH:
        return False
    bytes_ = np.frombuffer(STRINGS.sub(b'""', text), np.uint8) | 0x20  # '[' and '{', ']' and '}' differ in this bit only
    steps = (bytes_ == 0x7B).astype(np.int8) - (bytes_ == 0x7D)
    return bool(np.cumsum(steps[steps != 0], dtype=np.int32).max(initial=0) > JSON_DEPTH)


def _check_version(source: Source, tree: dict[str, Any]) -> None:
    asset = tree.get("asset")
    if not isinstance(asset, dict) or not isinstance(asset.get("version"), str):
        raise source.refuse("format", "no asset.version")
    if not asset["version"].startswith("2."):
        raise source.refuse("unsupported", f"glTF version {clip(asset['version'])}")
    required = tree.get("extensionsRequired", [])
    if not isinstance(required, list):
        raise source.refuse("format", "'extensionsRequired' is no array")
    for name in required:
        if not isinstance(name, str) or name not in EXTENSIONS:
            raise source.refuse("unsupported", f"needs the glTF extension {clip(str(name))}")
