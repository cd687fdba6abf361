"""ShapeNet: meshes of Core v1 and v2, clouds of ShapeNet55 as Point-BERT, ULIP and CG3D lay them out."""

from __future__ import annotations

import json

import numpy as np
import pytest

from cg3d.errors import UsageError
from cg3d.learn.sources import parse_source, samples_of

NAMES = {"02691156": "airplane,aeroplane,plane", "03211117": "display,video display", "04530566": "vessel,watercraft"}
PLANE, SCREEN = "02691156-10155655850468db78d106ce0a280f87", "03211117-abc"


def taxonomy(put, path):
    put.text(path, json.dumps([{"synsetId": synset, "name": name, "children": []} for synset, name in NAMES.items()]))


def told(root):
    return {sample.key: (sample.label, sample.split, len(sample.pictures)) for sample in samples_of("shapenet", str(root))}


@pytest.mark.parametrize("mesh", ["model.obj", "models/model_normalized.obj"])
def test_core_meshes_are_named_by_the_taxonomy_with_the_published_renames(put, shards_of, mesh):
    taxonomy(put, "taxonomy.json")
    put.obj(f"02691156/a1/{mesh}")
    put.obj(f"04530566/b2/{mesh}")
    put.text("04530566/empty/readme.txt", "no mesh here")
    assert parse_source(str(put.root))[0] == "shapenet"
    assert told(put.root) == {"02691156-a1": ("airplane", "train", 0), "04530566-b2": ("ship", "train", 0)}
    put.text("all.csv", "id,synsetId,subSynsetId,modelId,split", "1,02691156,02691156,a1,val", "2,4530566,4530566,b2,test")
    shards = shards_of("shapenet", put.root)
    assert shards.manifest.counts == {"test": 1, "val": 1}
    assert shards.labels == ("airplane", "ship")
    assert list(shards.manifest.licences) == ["ShapeNet terms of use: non-commercial research and education"]


def test_shapenet55_of_point_bert(put):
    taxonomy(put, "taxonomy.json")
    put.npy(f"shapenet_pc/{PLANE}.npy")
    put.text("ShapeNet-55/train.txt", f"{PLANE}.npy")
    assert told(put.root) == {PLANE: ("airplane", "train", 0)}


def test_ulip_brings_its_pictures_without_the_depth_ones(put, shards_of):
    taxonomy(put, "taxonomy.json")
    for name, split, color in ((PLANE, "train", (255, 0, 0)), (SCREEN, "test", (0, 0, 255))):
        put.npy(f"shapenet_pc/{name}.npy")
        put.text(f"{split}.txt", f"{name}.npy")
        for degrees in range(0, 360, 12):
            put.png(f"rendered_images/{name}/{name}_r_{degrees:03d}.png", color)
        put.png(f"rendered_images/{name}/{name}_r_000_depth0001.png", (1, 2, 3))
    assert told(put.root) == {PLANE: ("airplane", "train", 30), SCREEN: ("monitor", "test", 30)}
    shards = shards_of("shapenet", put.root)
    assert shards[int(shards.items("train")[0])].pictures[0, 0, 0].tolist() == [255, 0, 0]
    assert shards.note(0)["pictures"] == "shipped"


def test_cg3d_layout_reads_its_own_lists_and_five_views(put, shards_of):
    taxonomy(put, "shapenet_render/taxonomy.json")
    put.text("shapenet_render/shape_names.txt", "airplane", "monitor")
    put.text("shapenet_render/train_img.txt", f"{PLANE}.npy")
    put.text("shapenet_render/test_img.txt", f"{SCREEN}.npy")
    put.text("shapenet_render/val_img.txt", f"{PLANE}.npy")  # overlaps both others as published, and is never read
    for name in (PLANE, SCREEN):
        put.npy(f"ShapeNet55/shapenet_pc/{name}.npy")
        for view in range(5):
            put.png(f"shapenet_render/img/{name.replace('-', '/', 1)}/{view:03d}.png", (0, 50 * view, 0, 255))
    assert told(put.root) == {PLANE: ("airplane", "train", 5), SCREEN: ("monitor", "test", 5)}
    shards = shards_of("shapenet", put.root)
    assert shards.manifest.counts == {"test": 1, "train": 1}
    assert np.array_equal(shards[0].pictures[0, 0, 0], [0, 0, 0])


def test_a_picture_that_is_broken_refuses_its_sample_alone(put, shards_of):
    taxonomy(put, "taxonomy.json")
    for name in (PLANE, SCREEN):
        put.npy(f"shapenet_pc/{name}.npy")
        put.png(f"rendered_images/{name}/{name}_r_000.png")
    put.text("train.txt", f"{PLANE}.npy", f"{SCREEN}.npy")
    (put.root / f"rendered_images/{SCREEN}/{SCREEN}_r_000.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    shards = shards_of("shapenet", put.root)
    assert [shards[i].key for i in range(len(shards))] == [PLANE]
    assert [(entry.key, entry.code) for entry in shards.manifest.refused] == [(SCREEN, "format")]


def test_a_synset_without_a_name_is_told(put):
    put.text("taxonomy.json", "[]")
    put.obj("02691156/a1/model.obj")
    with pytest.raises(UsageError, match="has no name for the synset '02691156'"):
        told(put.root)
    put.text("taxonomy.json", '{"a": 1}')
    with pytest.raises(UsageError, match="is no list of synsets"):
        told(put.root)


def test_clouds_without_their_lists_are_told(put):
    put.npy(f"shapenet_pc/{PLANE}.npy")
    with pytest.raises(UsageError, match=r"has clouds and no train.txt"):
        told(put.root)
