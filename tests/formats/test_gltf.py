"""glTF, made here piece by piece."""

from __future__ import annotations

import io
import json
import struct

import numpy as np
import pytest
from PIL import Image

from cg3d.errors import RefusedFile
from cg3d.formats import gltf
from cg3d.formats.source import Budget, Source
from cg3d.records import Cloud, Mesh

TRIANGLE = np.array([[0, 0, 0], [1, 0, 0], [0, 2, 0]], "<f4")
QUAD = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 1, 0]], "<f4")
CODES = {"f4": 5126, "u1": 5121, "i1": 5120, "u2": 5123, "i2": 5122, "u4": 5125}
KINDS = {1: "SCALAR", 2: "VEC2", 3: "VEC3", 4: "VEC4"}


class Asset:
    """A glTF under construction."""

    def __init__(self, positions=TRIANGLE, **primitive):
        self.tree = {
            "asset": {"version": "2.0"},
            "buffers": [{}],
            "bufferViews": [],
            "accessors": [],
            "meshes": [{"primitives": [{"attributes": {}} | primitive]}],
            "nodes": [{"mesh": 0}],
            "scenes": [{"nodes": [0]}],
        }
        self.blob = b""
        self.attribute("POSITION", positions)

    @property
    def primitive(self):
        return self.tree["meshes"][0]["primitives"][0]

    def view(self, data, **fields):
        self.blob += bytes(-len(self.blob) % 4)
        self.tree["bufferViews"].append({"buffer": 0, "byteOffset": len(self.blob), "byteLength": len(data)} | fields)
        self.blob += data
        return len(self.tree["bufferViews"]) - 1

    def accessor(self, array, **fields):
        array = np.asarray(array)
        width = 1 if array.ndim == 1 else array.shape[1]
        entry = {
            "componentType": CODES[array.dtype.str[1:]],
            "count": len(array),
            "type": KINDS[width],
            "bufferView": self.view(array.tobytes()),
        }
        self.tree["accessors"].append(entry | fields)
        return len(self.tree["accessors"]) - 1

    def attribute(self, name, array, **fields):
        self.primitive["attributes"][name] = self.accessor(array, **fields)

    def glb(self):
        self.tree["buffers"][0]["byteLength"] = len(self.blob)
        text = json.dumps(self.tree).encode()
        text += b" " * (-len(text) % 4)
        body = struct.pack("<II", len(text), 0x4E4F534A) + text + struct.pack("<II", len(self.blob), 0x004E4942) + self.blob
        return struct.pack("<4sII", b"glTF", 2, 12 + len(body)) + body

    def read(self, **limits):
        self.source = Source(self.glb(), "a.glb", None, Budget(**limits))
        (shape,) = gltf.read(self.source)
        return shape

    def code(self, **limits):
        with pytest.raises(RefusedFile) as caught:
            self.read(**limits)
        return caught.value.code


def picture(color=(255, 0, 0, 255)):
    out = io.BytesIO()
    Image.fromarray(np.full((2, 2, 4), color, np.uint8)).save(out, "PNG")
    return out.getvalue()


def textured(**material):
    asset = Asset()
    asset.tree |= {"images": [{"bufferView": asset.view(picture())}], "textures": [{"source": 0}]}
    asset.tree["materials"] = [{"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}} | material]
    asset.primitive["material"] = 0
    asset.attribute("TEXCOORD_0", np.array([[0, 0], [1, 0], [0, 1]], "<f4"))
    return asset


def test_a_triangle_without_indices_is_one_face_in_a_known_frame():
    mesh = Asset().read()
    assert isinstance(mesh, Mesh)
    assert mesh.up_known
    assert mesh.color_source == "none"
    assert mesh.faces.tolist() == [[0, 1, 2]]
    assert mesh.vertices.dtype == np.float32


@pytest.mark.parametrize(("mode", "faces"), [(5, [[0, 1, 2], [2, 1, 3]]), (6, [[0, 1, 2], [0, 2, 3]])])
def test_strips_and_fans_are_unrolled_with_one_winding(mode, faces):
    assert Asset(QUAD, mode=mode).read().faces.tolist() == faces


def test_points_are_a_cloud_and_lines_are_left_aside():
    asset = Asset(QUAD, mode=0)
    asset.attribute("COLOR_0", np.full((4, 3), 1, "<f4"))
    cloud = asset.read()
    assert isinstance(cloud, Cloud)
    assert cloud.colors.tolist() == [[255] * 3] * 4
    assert Asset(QUAD, mode=1).code() == "empty"


def test_matrices_and_translations_multiply_down_the_tree_and_a_mirror_turns_the_winding():
    asset = Asset()
    asset.tree["nodes"] = [{"translation": [10, 0, 0], "children": [1]}, {"mesh": 0, "scale": [-1, 1, 1]}]
    mesh = asset.read()
    assert (mesh.vertices + mesh.origin).tolist() == [[10, 0, 0], [9, 0, 0], [10, 2, 0]]
    assert mesh.faces.tolist() == [[0, 2, 1]]
    asset.tree["nodes"] = [{"mesh": 0, "rotation": [0, 0, 2**-0.5, 2**-0.5]}]
    assert np.allclose(asset.read().vertices, [[0, 0, 0], [0, 1, 0], [-2, 0, 0]], atol=1e-6)


def test_strided_and_sparse_and_quantised_positions_are_exact():
    strided = Asset()
    strided.tree["accessors"][0]["bufferView"] = strided.view(np.hstack([TRIANGLE, TRIANGLE]).tobytes(), byteStride=24)
    assert np.array_equal(strided.read().vertices, TRIANGLE)
    sparse = Asset()
    del sparse.tree["accessors"][0]["bufferView"]
    sparse.tree["accessors"][0]["sparse"] = {
        "count": 2,
        "indices": {"bufferView": sparse.view(np.array([1, 2], "u1").tobytes()), "componentType": 5121},
        "values": {"bufferView": sparse.view(TRIANGLE[1:].tobytes())},
    }
    assert np.array_equal(sparse.read().vertices, TRIANGLE)
    quantised = Asset(np.array([[0, 0, 0], [65535, 0, 0], [0, 65535, 0]], "<u2"))
    quantised.tree["accessors"][0]["normalized"] = True
    quantised.tree["extensionsRequired"] = ["KHR_mesh_quantization"]
    assert quantised.read().vertices.max() == 1


def test_gpu_instances_are_counted_and_placed():
    asset = Asset()
    moves = asset.accessor(np.array([[0, 0, 0], [4, 0, 0]], "<f4"))
    asset.tree["nodes"][0]["extensions"] = {"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": moves}}}
    mesh = asset.read()
    assert mesh.faces.tolist() == [[0, 1, 2], [3, 4, 5]]
    assert mesh.vertices[:, 0].max() == 5
    assert asset.code(instances=1) == "limit"
    assert asset.code(faces=1) == "limit"


def test_vertex_colours_stay_linear_and_material_colours_too():
    asset = Asset()
    asset.attribute("COLOR_0", np.array([[255, 0, 0, 255]] * 3, "u1"), normalized=True)
    assert asset.read().vertex_colors[0].tolist() == [1, 0, 0, 1]
    plain = Asset(material=0)
    plain.tree["materials"] = [{"pbrMetallicRoughness": {"baseColorFactor": [0.5, 0.25, 0, 1]}}]
    mesh = plain.read()
    assert mesh.color_source == "material"
    assert mesh.materials[0].color.tolist() == [0.5, 0.25, 0, 1]
    plain.tree["materials"] = [{"extensions": {"KHR_materials_pbrSpecularGlossiness": {"diffuseFactor": [0, 1, 0, 1]}}}]
    assert plain.read().materials[0].color.tolist() == [0, 1, 0, 1]


def test_an_embedded_picture_comes_with_uv_and_its_transform_and_cutoff():
    mesh = textured(alphaMode="MASK", alphaCutoff=0.25).read()
    assert mesh.color_source == "texture"
    assert mesh.materials[0].texture[0, 0].tolist() == [255, 0, 0, 255]
    assert mesh.materials[0].alpha_cutoff == 0.25
    moved = textured()
    info = moved.tree["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"]
    info["extensions"] = {"KHR_texture_transform": {"offset": [0.5, 0], "scale": [2, 1]}}
    assert moved.read().uv.tolist() == [[0.5, 0], [2.5, 0], [0.5, 1]]
    assert textured().read().materials[0].alpha_cutoff == 0


def test_a_lost_picture_is_a_warning_and_a_lost_buffer_an_error():
    asset = textured()
    asset.tree["images"] = [{"uri": "../../x.png"}]
    mesh = asset.read()
    assert mesh.materials == ()
    assert "path" in mesh.warnings[0]
    lost = Asset()
    lost.tree["buffers"][0]["uri"] = "gone.bin"
    assert lost.code() == "missing"


def test_basis_pictures_are_dropped_with_a_warning():
    asset = textured()
    asset.tree["textures"] = [{"extensions": {"KHR_texture_basisu": {"source": 0}}}]
    asset.tree["extensionsRequired"] = ["KHR_texture_basisu"]
    assert asset.read().warnings


HARM = {
    "count past the buffer": ("accessors.0.count", 2**31, "count"),
    "negative count": ("accessors.0.count", -1, "count"),
    "fractional count": ("accessors.0.count", 8.5, "format"),
    "view past the buffer": ("bufferViews.0.byteLength", 2**40, "count"),
    "view of no buffer": ("accessors.0.bufferView", 77, "index"),
    "component type": ("accessors.0.componentType", 9, "format"),
    "unhashable component type": ("accessors.0.componentType", [], "format"),
    "stride": ("bufferViews.0.byteStride", 1, "format"),
    "mesh index": ("nodes.0.mesh", 5, "index"),
    "mode": ("meshes.0.primitives.0.mode", 77, "format"),
    "version": ("asset.version", "9.9", "unsupported"),
    "extension": ("extensionsRequired", ["VENDOR_x"], "unsupported"),
    "cycle": ("nodes.0.children", [0], "cycle"),
    "shared child": ("nodes", [{"children": [1, 1]}, {"mesh": 0}], "cycle"),
    "depth": ("nodes", [{"children": [i + 1]} for i in range(600)] + [{"mesh": 0}], "limit"),
    "matrix": ("nodes.0.matrix", [float("nan")] * 16, "value"),
    "huge scale": ("nodes.0.scale", [1e300, 1, 1], "value"),
    "bool scale": ("nodes.0.scale", [True, 1, 1], "format"),
    "scheme": ("buffers.0.uri", "http://127.0.0.1:9/x", "scheme"),
    "meshopt": ("bufferViews.0.extensions", {"EXT_meshopt_compression": {}}, "unsupported"),
    "zeros": ("accessors.0", {"componentType": 5126, "count": 4 * 10**8, "type": "VEC3"}, "limit"),
    "deep json": ("extras", eval("[" * 80 + "]" * 80), "format"),  # noqa: S307 - a literal of this test
}


@pytest.mark.parametrize("what", HARM)
def test_harm_is_refused_by_its_code(what):
    path, value, expected = HARM[what]
    asset = Asset()
    asset.glb()
    *steps, last = path.split(".")
    target = asset.tree
    for step in steps:
        target = target[int(step) if step.isdigit() else step]
    target[int(last) if last.isdigit() else last] = value
    assert asset.code() == expected


def test_an_index_out_of_range_is_refused():
    asset = Asset()
    asset.primitive["indices"] = asset.accessor(np.array([0, 1, 3], "<u2"))
    assert asset.code() == "index"


def test_nan_positions_are_refused():
    assert Asset(np.array([[np.nan, 0, 0], [1, 0, 0], [0, 1, 0]], "<f4")).code() == "value"


@pytest.mark.parametrize("length", [1, 11, 19, 200, -1])
def test_a_cut_glb_is_truncated(length):
    with pytest.raises(RefusedFile) as caught:
        gltf.read(Source(Asset().glb()[:length], "a.glb"))
    assert caught.value.code in ("truncated", "format")


def test_far_coordinates_keep_their_millimetres_in_the_origin():
    asset = Asset()
    asset.tree["nodes"][0]["translation"] = [512345.125, 0, 5412345.5]
    mesh = asset.read()
    assert np.allclose(mesh.vertices + mesh.origin, TRIANGLE + [512345.125, 0, 5412345.5], atol=1e-6, rtol=0)


def test_draco_is_unpacked():
    DracoPy = pytest.importorskip("DracoPy")
    asset = Asset()
    packed = DracoPy.encode(TRIANGLE, np.array([[0, 1, 2]], np.uint32), quantization_bits=14)
    asset.primitive["indices"] = len(asset.tree["accessors"])
    asset.tree["accessors"].append({"componentType": 5125, "count": 3, "type": "SCALAR"})
    del asset.tree["accessors"][0]["bufferView"]
    asset.primitive["extensions"] = {"KHR_draco_mesh_compression": {"bufferView": asset.view(packed), "attributes": {"POSITION": 0}}}
    mesh = asset.read()
    assert len(mesh.faces) == 1
    assert np.allclose(np.sort(mesh.vertices, axis=0), np.sort(TRIANGLE, axis=0), atol=1e-3)


def paths(tree, path=()):
    yield path
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield from paths(value, (*path, key))


@pytest.mark.parametrize("value", [None, [], {}, "x", -1, 3, 0.5, 1e308, 10**400, True, [[]], [{}], {"a": []}], ids=repr)
def test_a_wrong_json_value_anywhere_is_refused_or_read(value):
    asset = textured(extensions={"KHR_materials_pbrSpecularGlossiness": {"diffuseFactor": [1, 1, 1, 1]}})
    asset.primitive["indices"] = asset.accessor(np.array([0, 1, 2], "<u2"))
    asset.attribute("COLOR_0", np.ones((3, 4), "<f4"))
    asset.tree["nodes"] = [
        {"children": [1]},
        {"mesh": 0, "scale": [1, 1, 1], "matrix": np.eye(4).ravel().tolist(), "rotation": [0, 0, 0, 1]},
    ]
    moves = asset.accessor(np.zeros((1, 3), "<f4"))
    asset.tree["nodes"][1]["extensions"] = {"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": moves}}}
    info = asset.tree["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"]
    info["extensions"] = {"KHR_texture_transform": {"offset": [0.5, 0], "scale": [2, 1], "rotation": 1.0}}
    places = {"bufferView": asset.view(b"\0"), "componentType": 5121}
    asset.tree["accessors"][0]["sparse"] = {"count": 1, "indices": places, "values": {"bufferView": asset.view(bytes(12))}}
    assert isinstance(asset.read(), Mesh)
    whole = json.dumps(asset.tree)
    for path in list(paths(asset.tree))[1:]:
        asset.tree = target = json.loads(whole)
        for step in path[:-1]:
            target = target[step]
        target[path[-1]] = value
        if isinstance(asset.tree.get("buffers"), list) and asset.tree["buffers"] and isinstance(asset.tree["buffers"][0], dict):
            try:
                gltf.read(Source(asset.glb(), "a.glb"))
            except RefusedFile:
                continue
