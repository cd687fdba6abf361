"""3MF: what is built, where it stands, its colours; hostile archives."""

from __future__ import annotations

import io
import zipfile

import numpy as np
import pytest

from cg3d.errors import RefusedFile
from cg3d.formats import threemf
from cg3d.formats.source import Source

SPACE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"
POINTS = '<vertex x="0" y="0" z="0"/><vertex x="1" y="0" z="0"/><vertex x="0" y="1" z="0"/><vertex x="0" y="0" z="1"/>'


def thing(number, triangles='<triangle v1="0" v2="1" v3="2"/>', rows=""):
    return f'<object id="{number}" {rows}><mesh><vertices>{POINTS}</vertices><triangles>{triangles}</triangles></mesh></object>'


def read(resources, build='<item objectid="1"/>', before="", more=()):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "3D/3dmodel.model", f'{before}<model xmlns="{SPACE}"><resources>{resources}</resources><build>{build}</build></model>'
        )
        for name, data in more:
            archive.writestr(name, data)
    return threemf.read(Source(out.getvalue(), "a.3mf"))[0]


def code_of(*arguments, **named):
    with pytest.raises(RefusedFile) as caught:
        read(*arguments, **named)
    return caught.value.code


def test_components_and_items_are_moved():
    parts = '<object id="2"><components><component objectid="1" transform="2 0 0 0 2 0 0 0 2 10 0 0"/>'
    parts += '<component objectid="1"/></components></object>'
    mesh = read(thing(1) + parts, '<item objectid="2" transform="1 0 0 0 1 0 0 0 1 0 0 5"/>')
    assert mesh.faces.shape == (2, 3)
    assert mesh.bounds.tolist() == [[0, 0, 5], [12, 2, 7]]
    assert (mesh.up_axis, mesh.up_known) == ("z", True)


def test_base_materials_colour_faces():
    bases = '<basematerials id="5"><base name="a" displaycolor="#FF0000"/><base name="b" displaycolor="#0000FFFF"/></basematerials>'
    faces = '<triangle v1="0" v2="1" v3="2"/><triangle v1="0" v2="1" v3="3" pid="5" p1="1"/>'
    mesh = read(bases + thing(1, faces, 'pid="5" pindex="0"'))
    assert mesh.color_source == "material"
    assert [mesh.materials[i].color.tolist() for i in mesh.face_material] == [[1, 0, 0, 1], [0, 0, 1, 1]]


def test_hostile_models_are_refused():
    loop = '<object id="1"><components><component objectid="1"/></components></object>'
    tower = thing(1) + "".join(
        f'<object id="{i + 1}"><components><component objectid="{i}"/><component objectid="{i}"/></components></object>'
        for i in range(1, 40)
    )
    assert code_of(loop) == "cycle"
    assert code_of(tower, '<item objectid="40"/>') == "limit"
    assert code_of(thing(1), '<item objectid="9"/>') == "index"
    assert code_of(thing(1), '<item objectid="1" transform="1 2 3"/>') == "format"
    assert code_of(thing(1, '<triangle v1="0" v2="1" v3="9"/>')) == "index"
    assert code_of(thing(1).replace('x="1"', 'x="nan"')) == "value"
    assert code_of(thing(1), before='<!DOCTYPE a [<!ENTITY x "y">]>') == "xml"
    assert code_of("<a>" * 300 + "</a>" * 300) == "limit"
    assert code_of(thing(1), more=[("bomb", "")] * 0 + [(f"f{i}", "") for i in range(5000)]) == "limit"
    with pytest.raises(RefusedFile, match="truncated"):
        threemf.read(Source(b"PK\3\4" + bytes(np.arange(50, dtype=np.uint8)), "a.3mf"))
