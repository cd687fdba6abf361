"""ModelNet: OFF folders, resampled texts, HDF5 files."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.errors import UsageError
from cg3d.learn.sources import parse_source, samples_of


def by_split(shards):
    return {split: sorted((shards[i].key, shards[i].label) for i in shards.items(split)) for split in shards.splits}


def test_off_folders_have_their_official_splits_and_are_stood_up(put, shards_of):
    for name in ("chair/train/chair_0001", "chair/test/chair_0002", "night_stand/train/night_stand_0001"):
        put.off(f"{name}.off")
    put.text("README.txt", "Princeton ModelNet")
    assert parse_source(str(put.root)) == ("modelnet", str(put.root))
    shards = shards_of("modelnet", put.root)
    assert by_split(shards) == {
        "test": [("chair_0002", "chair")],
        "train": [("chair_0001", "chair"), ("night_stand_0001", "night_stand")],
    }
    extent = np.ptp(shards[0].points, axis=0)
    assert extent.argmax() == 1  # the file is tallest along z
    assert shards.manifest.up_assumed == 0


def test_folders_of_ones_own_with_the_same_names_are_not_taken_for_it(put):
    put.off("chair/train/mine.off")
    assert parse_source(str(put.root))[0] == "folder"


def test_resampled_texts_follow_the_lists(put, shards_of):
    for name in ("airplane_0001", "night_stand_0002"):
        points = put.points()
        normals = points / np.linalg.norm(points, axis=1, keepdims=True)
        rows = [",".join(f"{value:.6f}" for value in row) for row in np.hstack([points, normals])]
        put.text(f"{name.rpartition('_')[0]}/{name}.txt", *rows)
    put.text("modelnet40_train.txt", "airplane_0001")
    put.text("modelnet40_test.txt", "night_stand_0002")
    put.text("modelnet40_shape_names.txt", "airplane", "night_stand")
    put.text("modelnet10_train.txt", "night_stand_0002")  # the archive holds both lists
    put.text("modelnet10_test.txt", "night_stand_0002")
    assert {s.label for s in samples_of("modelnet", str(put.root), variant="10")} == {"night_stand"}
    assert parse_source(str(put.root))[0] == "modelnet"
    shards = shards_of("modelnet", put.root)
    assert by_split(shards) == {"test": [("night_stand_0002", "night_stand")], "train": [("airplane_0001", "airplane")]}
    assert not shards[0].has_color  # normals are no colours
    assert np.ptp(shards[0].points, axis=0).argmax() == 2  # not turned: +Y is up already
    put.text("modelnet40_test.txt", "night_stand_0002", "sofa_0001")
    with pytest.raises(UsageError, match="names 'sofa_0001'"):
        list(samples_of("modelnet", str(put.root)))


def test_hdf5_files_give_their_labels(put, shards_of):
    put.h5("ply_data_train0.h5", [1, 0])
    put.h5("ply_data_test0.h5", [1])
    put.text("train_files.txt", "data/modelnet40_ply_hdf5_2048/ply_data_train0.h5")
    put.text("test_files.txt", "data/modelnet40_ply_hdf5_2048/ply_data_test0.h5")
    put.text("shape_names.txt", "airplane", "bathtub")
    shards = shards_of("modelnet", put.root)
    assert by_split(shards) == {
        "test": [("ply_data_test0-0000", "bathtub")],
        "train": [("ply_data_train0-0000", "bathtub"), ("ply_data_train0-0001", "airplane")],
    }
    assert len({shards[i].points.tobytes() for i in range(3)}) == 3


def test_labels_that_do_not_fit_are_told(put):
    put.h5("ply_data_train0.h5", [7])
    put.text("shape_names.txt", "airplane")
    with pytest.raises(UsageError, match="has the label 7 where there are 1 classes"):
        list(samples_of("modelnet", str(put.root)))


def test_a_missing_or_wrong_folder_says_what_to_get_where_and_under_which_licence(put):
    with pytest.raises(UsageError, match=r"ModelNet is not at .*Get ModelNet40.zip.*Licence: ModelNet terms"):
        list(samples_of("modelnet", str(put.root)))
    put.text("notes.txt", "x")
    with pytest.raises(UsageError, match=r"is not laid out as ModelNet: it holds notes.txt"):
        list(samples_of("modelnet", str(put.root)))
