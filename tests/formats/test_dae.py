"""COLLADA: scene, polygons, looks, up axis; hostile files."""

from __future__ import annotations

import pytest

from cg3d.errors import RefusedFile
from cg3d.formats import dae
from cg3d.formats.source import Source

GEOMETRY = """<library_geometries><geometry id="g"><mesh>
<source id="s"><float_array id="a" count="{count}">{numbers}</float_array>
<technique_common><accessor source="#a" count="4" stride="3"/></technique_common></source>
<vertices id="v"><input semantic="POSITION" source="#s"/></vertices>{faces}</mesh></geometry></library_geometries>"""
QUAD = '<polylist count="1" material="m"><input semantic="VERTEX" source="#v" offset="0"/><vcount>4</vcount><p>0 1 2 3</p></polylist>'
NODE = '<node><translate>1 2 3</translate><instance_geometry url="#g"/></node>'
LOOK = """<library_effects><effect id="e"><profile_COMMON><technique><phong>
<diffuse><color>1 0 0 1</color></diffuse></phong></technique></profile_COMMON>
</effect></library_effects><library_materials><material id="m"><instance_effect url="#e"/></material></library_materials>"""


def read(nodes=NODE, faces=QUAD, numbers="0 0 0 1 0 0 1 1 0 0 1 0", count=12, up="Z_UP", more="", before=""):
    geometry = GEOMETRY.format(count=count, numbers=numbers, faces=faces)
    scene = f'<library_visual_scenes><visual_scene id="x">{nodes}</visual_scene></library_visual_scenes>'
    scene += '<scene><instance_visual_scene url="#x"/></scene>'
    text = f'{before}<COLLADA xmlns="http://www.collada.org/2005/11/COLLADASchema"><asset><up_axis>{up}</up_axis></asset>{more}{geometry}{scene}</COLLADA>'
    return dae.read(Source(text.encode(), "a.dae"))[0]


def test_polygons_become_triangles_where_their_node_stands():
    mesh = read(more=LOOK)
    assert mesh.faces.shape == (2, 3)
    assert mesh.bounds.tolist() == [[1, 2, 3], [2, 3, 3]]
    assert mesh.up_axis == "z"
    assert mesh.materials[0].color.tolist() == [1, 0, 0, 1]
    assert mesh.color_source == "material"


def test_nested_matrices_and_instances_multiply():
    inner = '<node><translate>1 0 0</translate><instance_geometry url="#g"/></node>'
    inner = f"<node><matrix>2 0 0 0 0 2 0 0 0 0 2 0 0 0 0 1</matrix>{inner}</node>"
    mesh = read(inner + NODE)
    assert mesh.faces.shape == (4, 3)
    assert mesh.bounds.tolist() == [[1, 0, 0], [4, 3, 3]]


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("cycle", {"nodes": '<node id="n"><instance_node url="#n"/></node>'}),
        ("count", {"count": 3000000000}),
        ("index", {"faces": QUAD.replace("0 1 2 3", "0 1 2 99")}),
        ("index", {"faces": QUAD.replace("0 1 2 3", "0 1 2 -2")}),
        ("value", {"numbers": "0 0 0 1 0 0 1 1 0 0 nan 0"}),
        ("format", {"numbers": "a b c"}),
        ("xml", {"before": '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x">'}),
        ("limit", {"nodes": "<node>" * 1000 + "</node>" * 1000}),
        ("empty", {"nodes": '<node><instance_geometry url="#nope"/></node>'}),
    ],
)
def test_hostile_files_are_refused(code, named):
    with pytest.raises(RefusedFile) as caught:
        read(**named)
    assert caught.value.code == code
