"""A folder of one's own: class folders, tables, lists of captions; Objaverse, which is one with captions; made models."""

from __future__ import annotations

import gzip
import json

import pytest

from cg3d.errors import UsageError
from cg3d.learn.sources import parse_source, samples_of
from cg3d.learn.sources.sample import held_back, key_of


def told(put, **options):
    return {s.key: (s.label, s.split, s.texts, s.licence) for s in samples_of("folder", str(put.root), **options)}


def models(put, *names):
    for name in names:
        put.obj(name)


def test_folders_say_label_and_split(put):
    models(put, "chair/a.obj", "chair/test/b.obj", "val/table/c.obj", "d.obj")
    put.text("chair/a.mtl", "newmtl x")
    put.text("readme.md", "# mine")
    assert parse_source(str(put.root)) == ("folder", str(put.root))
    assert told(put, licence="CC0 1.0") == {
        "chair_a_obj": ("chair", "train", (), "CC0 1.0"),
        "chair_test_b_obj": ("chair", "test", (), "CC0 1.0"),
        "val_table_c_obj": ("table", "val", (), "CC0 1.0"),
        "d_obj": ("", "train", (), "CC0 1.0"),
    }


def test_a_csv_names_what_is_taken(put):
    models(put, "a.obj", "b.obj", "c.obj")
    put.text(
        "t.csv",
        "path,label,text,text2,split,licence",
        'a.obj,chair,"red, with arms",a seat,train,CC BY 4.0',
        "b.obj,table,,,test,",
        "a.obj,chair,old,,,",
    )
    assert told(put, texts=put.root / "t.csv") == {
        "a_obj": ("chair", "train", ("red, with arms", "a seat", "old"), "CC BY 4.0"),
        "b_obj": ("table", "test", (), "unsaid"),
    }


def test_other_columns_are_let_be_and_the_up_axis_is_taken(put):
    models(put, "a.obj", "b.obj")
    put.text("t.csv", "path,label,name,faces,up_axis", "a.obj,chair,clip-large,4,Z", "b.obj,chair,x,4,")
    assert [s.load.up for s in samples_of("folder", str(put.root), texts=put.root / "t.csv", up="y")] == ["z", "y"]


def test_jsonl_may_hold_lists_of_texts(put, shards_of):
    models(put, "x/a.obj", "x/b.obj")
    rows = [{"path": "x/a.obj", "captions": ["one", "two  words"], "label": "chair"}, {"path": str(put.root / "x/b.obj"), "text": "three"}]
    put.text("t.jsonl", *map(json.dumps, rows))
    shards = shards_of("folder", put.root, texts=put.root / "t.jsonl", up="z")
    assert [(shards[i].label, shards[i].texts) for i in range(2)] == [("chair", ["one", "two words"]), ("x", ["three"])]
    assert shards.manifest.up_assumed == 0


def test_a_caption_list_goes_in_the_order_of_paths_and_must_be_of_the_same_length(put):
    models(put, "b.obj", "a.obj")
    put.text("captions.txt", "first", "second")
    assert [s.texts for s in samples_of("folder", str(put.root), texts=put.root / "captions.txt")] == [("first",), ("second",)]
    put.text("captions.txt", "first", "second", "third")
    with pytest.raises(UsageError, match=r"has 3 captions, and .* 2 models"):
        told(put, texts=put.root / "captions.txt")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("path,text", "aa.obj,x"), "row 1 .* names 'aa.obj'.*Did you mean 'a.obj'"),
        (("file_name,text", "a.obj,x"), "has no column 'path'"),
        (("path,labl", "a.obj,x"), "unknown column 'labl'. Did you mean 'label'"),
        (("path,text",), "holds no rows"),
        (("path,name,faces", "a.obj,x,3"), "says nothing of its models.*it has: faces, name, path"),
        (("path,label,up_axis", "a.obj,x,w"), "'a.obj' has the up axis 'w'"),
        (("path,text", "../a.obj,x"), "is no model below"),
    ],
)
def test_a_wrong_table_is_told_in_one_line(put, lines, said):
    models(put, "a.obj")
    put.text("t.csv", *lines)
    with pytest.raises(UsageError, match=said):
        told(put, texts=put.root / "t.csv")


def test_files_that_are_not_read_are_named_and_names_that_clash_are_told_apart(put, shards_of):
    models(put, "a b.obj", "a_b.obj")
    put.text("c.fbx", "Kaydara FBX")
    put.text("d.usd", "x")
    put.at("e.stl").write_bytes(b"")
    shards = shards_of("folder", put.root)
    keys = [shards[i].key for i in range(len(shards))]
    assert len(set(keys)) == 2
    assert all(key.startswith("a_b_obj") for key in keys)
    assert [(entry.key, entry.code) for entry in shards.manifest.refused] == [
        ("c_fbx", "unsupported"),
        ("d_usd", "unsupported"),
        ("e_stl", "empty"),
    ]


def test_an_empty_folder_says_what_belongs_there(put):
    put.text("notes.md", "x")
    with pytest.raises(UsageError, match=r"is not laid out as a folder of models: it holds notes\.md"):
        told(put)


def test_objaverse_has_a_caption_a_label_and_a_licence_for_each_object(put, shards_of):
    pytest.importorskip("trimesh")
    for uid in ("aaa", "bbb"):
        put.glb(f"glbs/000-023/{uid}.glb")
    put.at("metadata/000-023.json.gz").write_bytes(gzip.compress(json.dumps({"aaa": {"license": "by-nc", "name": "x"}}).encode()))
    put.at("lvis-annotations.json.gz").write_bytes(gzip.compress(json.dumps({"armchair": ["bbb"], "zebra": ["ccc"]}).encode()))
    put.text("captions.csv", 'aaa,"a small, grey pyramid"', "ccc,not here")
    assert parse_source(str(put.root))[0] == "objaverse"
    shards = shards_of("objaverse", put.root)
    first, second = shards[0], shards[1]
    assert (first.key, first.label, first.texts, first.licence) == ("aaa", "", ["a small, grey pyramid"], "CC BY-NC 4.0")
    assert (second.key, second.label, second.texts, second.licence) == ("bbb", "armchair", [], "unknown (no metadata)")
    assert shards.label.tolist() == [-1, 0]
    assert shards.manifest.licences == {"CC BY-NC 4.0": 1, "unknown (no metadata)": 1}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("c.json", '{"aaa": ["one", "two"]}'),
        ("c.jsonl", '{"uid": "aaa", "caption": "one"}\n{"uid": "aaa", "caption": "two"}'),
        ("c.csv", "uid,caption\naaa,one\naaa,two"),
    ],
)
def test_captions_come_in_three_files(put, name, text):
    put.at("glbs/0/aaa.glb").write_bytes(b"glTF")
    put.text(name, text)
    (sample,) = samples_of("objaverse", str(put.root), texts=put.root / name)
    assert sample.texts == ("one", "two")


def test_captions_of_other_objects_are_told(put):
    put.at("glbs/0/aaa.glb").write_bytes(b"glTF")
    put.text("captions.csv", "zzz,one")
    with pytest.raises(UsageError, match="none of the 1 captions is for one of the 1 models"):
        list(samples_of("objaverse", str(put.root)))
    put.text("captions.csv", "a,b,c")
    with pytest.raises(UsageError, match="line 1 has 3 columns"):
        list(samples_of("objaverse", str(put.root)))


def test_made_models_bring_their_captions(shards_of):
    shards = shards_of("made", 1, kinds=("apple", "airplane"))
    assert [shards[i].label for i in range(2)] == ["apple", "airplane"]
    assert "apple" in shards[0].texts[0]
    with pytest.raises(UsageError, match="Did you mean 'apple'"):
        list(samples_of("made", "1", kinds=("aple",)))
    with pytest.raises(UsageError, match="says no number"):
        samples_of("made", "x")


def test_an_unknown_kind_or_option_is_told(put):
    with pytest.raises(UsageError, match="Did you mean 'modelnet'"):
        parse_source("modelnt:x")
    with pytest.raises(UsageError, match=r"takes no --fold\. It is for: scanobjectnn"):
        samples_of("made", "1", fold="split1")
    with pytest.raises(UsageError, match="there is no folder"):
        parse_source(str(put.root))


def test_keys_fit_a_tar_and_webdataset():
    assert key_of("a b/c.d.glb") == "a_b_c_d_glb"
    long = key_of("x" * 300)
    assert len(long) == 80
    assert long != key_of("x" * 301)


def test_what_is_held_back_depends_on_nothing_but_the_key():
    samples = list(samples_of("made", "3"))
    held = {s.key for s in held_back(samples, 0.2) if s.split == "val"}
    assert held == {s.key for s in held_back(reversed(samples), 0.2) if s.split == "val"}
    assert 0.12 < len(held) / len(samples) < 0.28
