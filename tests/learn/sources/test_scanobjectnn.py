"""ScanObjectNN: each variant and split, and the 2,890-shape file without trusting its pickle."""

from __future__ import annotations

import os

import numpy as np
import pytest

from cg3d.errors import UsageError
from cg3d.learn.sources import parse_source, samples_of
from cg3d.learn.sources.scanobjectnn import VARIANTS


def variant(put, folder, end, labels):
    put.h5(f"h5_files/{folder}/training_objectdataset{end}.h5", labels, mask=np.zeros((len(labels), 64), "i4"))
    put.h5(f"h5_files/{folder}/test_objectdataset{end}.h5", labels[:1])


@pytest.mark.parametrize("name", [name for name in VARIANTS if name != "2890"])
def test_a_variant_is_read_from_its_own_files(put, name):
    folder = "main_split" if VARIANTS[name][0] else "main_split_nobg"
    variant(put, folder, VARIANTS[name][1], [4, 0])
    found = [(s.label, s.split, s.source) for s in samples_of("scanobjectnn", str(put.root), variant=name)]
    assert found == [
        ("chair", "train", f"scanobjectnn/{name}"),
        ("bag", "train", f"scanobjectnn/{name}"),
        ("chair", "test", f"scanobjectnn/{name}"),
    ]


def test_the_hardest_is_taken_unless_said_and_records_are_made(put, shards_of):
    variant(put, "main_split", "_augmentedrot_scale75", [14])
    variant(put, "split2", "_augmentedrot_scale75", [13])
    assert parse_source(str(put.root))[0] == "scanobjectnn"
    shards = shards_of("scanobjectnn", put.root)
    assert shards.manifest.counts == {"test": 1, "train": 1}
    assert shards.labels == ("toilet",)
    assert {s.label for s in samples_of("scanobjectnn", str(put.root), fold="split2")} == {"sofa"}


def test_what_is_not_there_is_named(put):
    variant(put, "main_split", "", [0])
    with pytest.raises(UsageError, match="the variant 'pb_t25' of main_split"):
        list(samples_of("scanobjectnn", str(put.root), variant="pb_t25"))
    with pytest.raises(UsageError, match=r"no variant 'pb_t50_rss'\. Did you mean 'pb_t50_rs'"):
        list(samples_of("scanobjectnn", str(put.root), variant="pb_t50_rss"))
    with pytest.raises(UsageError, match="Did you mean 'split4'"):
        list(samples_of("scanobjectnn", str(put.root), fold="split9"))
    with pytest.raises(UsageError, match="ScanObjectNN is not at"):
        list(samples_of("scanobjectnn", str(put.root / "nowhere")))


def test_clouds_without_labels_are_told(put):
    put.h5("h5_files/main_split/training_objectdataset.h5", [1, 2])
    h5py = pytest.importorskip("h5py")
    with h5py.File(put.root / "h5_files/main_split/training_objectdataset.h5", "a") as file:
        del file["label"]
        file["label"] = np.zeros(5, "u1")
    with pytest.raises(UsageError, match="holds 2 clouds and 5 labels"):
        list(samples_of("scanobjectnn", str(put.root), variant="obj_bg"))


def test_the_file_of_2890_is_read_and_stood_up(put, shards_of):
    table = {"xyz": np.stack([put.points() for _ in range(3)]), "label": np.array([4, 13, 0])}
    np.save(put.at("xyz_label.npy"), table, allow_pickle=True)
    assert parse_source(str(put.root))[0] == "scanobjectnn"
    shards = shards_of("scanobjectnn", put.root)
    assert [shards[i].label for i in range(3)] == ["chair", "sofa", "bag"]
    assert shards.manifest.counts == {"test": 3}
    assert np.ptp(shards[0].points, axis=0).argmax() == 1  # tallest along z in the file


def test_a_pickle_that_does_more_than_arrays_is_not_opened(put, tmp_path):
    class Evil:
        def __reduce__(self):
            return os.mkdir, (str(tmp_path / "evil"),)

    np.save(put.at("xyz_label.npy"), np.array({"xyz": Evil(), "label": 1}, dtype=object), allow_pickle=True)
    with pytest.raises(UsageError, match="which no array needs"):
        list(samples_of("scanobjectnn", str(put.root)))
    assert not (tmp_path / "evil").exists()


def test_a_cloud_of_2890_with_nan_is_refused_by_name(put, shards_of):
    xyz = np.stack([put.points() for _ in range(2)])
    xyz[1, 5] = np.nan
    np.save(put.at("xyz_label.npy"), {"xyz": xyz, "label": np.array([4, 4])}, allow_pickle=True)
    shards = shards_of("scanobjectnn", put.root)
    assert [(entry.key, entry.code) for entry in shards.manifest.refused] == [("2890-00001", "value")]
