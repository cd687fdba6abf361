"""Shards: the same bytes every time, whole or not there, read by `webdataset` and by number."""

from __future__ import annotations

import errno
import gc
import json
import os
import pickle
import signal
import subprocess
import sys
import tarfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from cg3d.errors import Cg3dError, UsageError
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.learn import shard_write
from cg3d.learn.shard_object import shipped_picture
from cg3d.learn.shard_tar import END, member, members
from cg3d.learn.shards import open_shards, write_shards
from cg3d.learn.sources import samples_of
from cg3d.learn.sources.sample import Sample
from cg3d.library.lock import WriterLock
from cg3d.records import Cloud, InputSpec, Shape

SPEC = InputSpec(points=32, surface_samples=256, views=2, view_size=24)
KINDS = ("apple", "airplane", "anchor")


@dataclass(frozen=True)
class Given:
    """Loads a cloud made of numbers."""

    seed: int
    count: int = 200
    warnings: tuple[str, ...] = ()

    def __call__(self) -> Shape:
        rng = np.random.default_rng(self.seed)
        return Cloud(
            rng.normal(size=(self.count, 3)).astype(np.float32), rng.integers(0, 256, (self.count, 3), np.uint8), warnings=self.warnings
        )


def given(number: int, **fields: object) -> Sample:
    fields = {"load": Given(number), "label": ("a", "b")[number % 2], "texts": (f"text {number}",), "split": "train"} | fields
    return replace(Sample(f"k{number:03d}", Given(0), "", (), "train", "CC0 1.0", "given"), **fields)  # type: ignore[arg-type]


def clouds(count: int) -> list[Sample]:
    return [given(number) for number in range(count)]


def write(folder: Path, samples=None, **options):
    options = {"spec": replace(SPEC, views=0), "stored": 64, "per_shard": 4} | options
    return write_shards(clouds(10) if samples is None else samples, folder, **options)


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".tar", ".json", ".npy")}


def test_a_record_is_what_prepare_gives(tmp_path: Path):
    samples = list(samples_of("made", "1", kinds=KINDS))
    shards = write_shards(samples, tmp_path / "out", spec=SPEC, stored=64)
    for number, sample in enumerate(samples):
        record = shards[number]
        item = prepare(sample.load(), replace(SPEC, points=64), rng_for(record.hash))
        assert record.key == sample.key
        assert record.points.tobytes() == item.points[0].tobytes()
        assert np.array_equal(record.colors, np.round(item.colors[0] * 255))
        assert np.array_equal(record.pictures, item.views[0])
        assert record.texts == list(sample.late_texts())
        short = prepare(sample.load(), SPEC, rng_for(record.hash), views=False)
        assert np.array_equal(record.points[:32], short.points[0])  # what a tower takes is the beginning of what is stored
    assert (shards.spec, shards.manifest.stored) == (SPEC, 64)


def test_two_runs_and_any_number_of_workers_give_the_same_bytes(tmp_path: Path):
    samples = list(samples_of("made", "2", kinds=KINDS))
    for name, workers in (("a", 1), ("b", 1), ("c", 2)):
        write_shards(samples, tmp_path / name, spec=SPEC, stored=64, per_shard=2, workers=workers, about="made")
    assert content(tmp_path / "a") == content(tmp_path / "b") == content(tmp_path / "c")
    with tarfile.open(tmp_path / "a" / "train-000000.tar") as tar:
        assert {(info.mtime, info.uid, info.gid, info.uname, info.mode) for info in tar} == {(0, 0, 0, "", 0o644)}


@pytest.mark.torch
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # webdataset leaves its files to the collector
@pytest.mark.parametrize("pictures", ["png", "jpg"])
def test_webdataset_reads_them_unchanged(tmp_path: Path, pictures: str):
    wds = pytest.importorskip("webdataset")
    shards = write_shards(samples_of("made", "2", kinds=KINDS), tmp_path / "out", spec=SPEC, stored=64, per_shard=4, pictures=pictures)
    urls = [str(tmp_path / "out" / file.name) for file in shards.manifest.shards]
    rows = list(wds.WebDataset(urls, shardshuffle=False).decode("rgb8"))
    assert [row["__key__"] for row in rows] == [shards[i].key for i in range(len(shards))]
    for row, record in zip(rows, (shards[i] for i in range(len(shards)))):
        assert np.array_equal(row["points.npy"], record.points)
        assert np.array_equal(row["colors.npy"], record.colors)
        assert np.array_equal(row[f"1.{pictures}"], record.pictures[1])
        assert row["json"]["texts"] == record.texts
        assert row["json"]["licence"] == "Apache-2.0"
    gc.collect()


def test_records_come_by_number_split_and_label(tmp_path: Path):
    samples = [given(i, split="val" if i % 5 == 4 else "train", label="" if i == 3 else "ab"[i % 2]) for i in range(10)]
    shards = write(tmp_path / "out", samples)
    assert len(shards) == 10
    assert shards.splits == ("train", "val")
    assert [shards[i].key for i in shards.items("val")] == ["k004", "k009"]
    assert [shards.labels[n] if n >= 0 else "" for n in shards.label] == [shards.note(i)["label"] for i in range(10)]
    assert shards.manifest.counts == {"train": 8, "val": 2}
    assert {file.split: file.records for file in shards.manifest.shards[-1:]} == {"val": 2}
    with pytest.raises(UsageError, match="no split 'vall'. Did you mean 'val'"):  # noqa: RUF043
        shards.items("vall")


def test_only_the_views_that_are_asked_for_are_decoded(tmp_path: Path):
    shards = write_shards(samples_of("made", "1", kinds=KINDS), tmp_path / "out", spec=SPEC, stored=64)
    whole = shards[1]
    assert np.array_equal(shards.record(1, views=[1]).pictures, whole.pictures[1:])
    assert shards.record(1, views=()).pictures.shape == (0, 24, 24, 3)


def test_open_shards_travel_to_other_processes(tmp_path: Path):
    shards = write(tmp_path / "out")
    first = shards[0]
    assert np.array_equal(pickle.loads(pickle.dumps(shards))[0].points, first.points)
    child = os.fork()
    if not child:
        os._exit(0 if np.array_equal(shards[0].points, first.points) else 1)
    assert os.waitpid(child, 0)[1] == 0
    shards.close()
    assert shards[0].key == "k000"


def test_shards_that_are_whole_are_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write(tmp_path / "out")
    before = content(tmp_path / "out")
    (tmp_path / "out" / "train-000001.tar").write_bytes(b"half")
    (tmp_path / "out" / ".train-000002.tar.99.tmp").write_bytes(b"left by a kill")
    made: list[str] = []
    plain = shard_write.make_shard
    monkeypatch.setattr(shard_write, "make_shard", lambda job, *rest: (made.append(job.name), plain(job, *rest)))
    write(tmp_path / "out")
    assert made == ["train-000001.tar"]
    assert content(tmp_path / "out") == before
    assert not list((tmp_path / "out").glob(".*.tmp"))


def test_a_source_that_changed_makes_only_what_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write(tmp_path / "out")
    made: list[str] = []
    plain = shard_write.make_shard
    monkeypatch.setattr(shard_write, "make_shard", lambda job, *rest: (made.append(job.name), plain(job, *rest)))
    fewer = [replace(sample, texts=("other",)) if sample.key == "k005" else sample for sample in clouds(8)]
    shards = write(tmp_path / "out", fewer)
    assert made == ["train-000001.tar"]
    assert len(shards) == 8
    assert not (tmp_path / "out" / "train-000002.tar").exists()


def test_other_settings_are_refused_in_a_folder_that_was_begun(tmp_path: Path):
    write(tmp_path / "out")
    with pytest.raises(UsageError, match="was begun with stored = 64, not 128"):
        write(tmp_path / "out", stored=128)
    (tmp_path / "else").mkdir()
    (tmp_path / "else" / "mine.tar").write_bytes(b"")
    with pytest.raises(UsageError, match="holds tars that are not ours"):
        write(tmp_path / "else")


KILLED = """
import sys
from pathlib import Path
from cg3d.learn.shards import write_shards
from cg3d.learn.sources import samples_of
from cg3d.records import InputSpec
spec = InputSpec(points=32, surface_samples=256, views=2, view_size=24)
if __name__ == "__main__":
    samples = samples_of("made", "8", kinds=("apple", "airplane", "anchor"))
    write_shards(samples, Path(sys.argv[1]), spec=spec, stored=64, per_shard=3, workers=int(sys.argv[2]))
"""


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_a_kill_loses_nothing_but_the_shard_under_way(tmp_path: Path, workers: int):
    out = tmp_path / "out"
    (tmp_path / "go.py").write_text(KILLED)
    process = subprocess.Popen([sys.executable, str(tmp_path / "go.py"), str(out), str(workers)])
    until = time.monotonic() + 60
    while len(list(out.glob("parts/*.json"))) < 3 and time.monotonic() < until:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    with pytest.raises(Cg3dError, match="holds no triplet shards"):
        open_shards(out)
    time.sleep(0.5)  # its workers see that it is gone
    kept = {path.name: path.stat().st_mtime_ns for path in out.glob("train-*.tar") if (out / "parts" / f"{path.stem}.json").exists()}
    assert len(kept) >= 3
    samples = list(samples_of("made", "8", kinds=KINDS))
    shards = write_shards(samples, out, spec=SPEC, stored=64, per_shard=3, workers=1)
    assert {name: (out / name).stat().st_mtime_ns for name in kept} == kept
    assert len(open_shards(out, verify=True)) == len(samples) == len(shards)


# each file syncs itself and its folder: settings, shard and note twice, then the third shard; and the manifest
@pytest.mark.parametrize(("at", "kept"), [(11, 2), (15, 3)])
def test_a_full_disk_keeps_what_is_whole_and_says_how_to_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, kept: int):
    plain, calls = os.fsync, []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == at:
            raise OSError(errno.ENOSPC, "No space left on device")
        plain(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Cg3dError, match=rf"the disk of .* is full\. {kept} of 3 shards are whole and stay; make room"):
        write(tmp_path / "out")
    assert not list((tmp_path / "out").glob(".*"))
    monkeypatch.undo()
    assert content(tmp_path / "out").keys() >= {"train-000000.tar", "train-000001.tar"}
    assert len(write(tmp_path / "out")) == 10


def test_only_one_run_writes_into_a_folder(tmp_path: Path):
    (tmp_path / "out").mkdir()
    with WriterLock(tmp_path / "out" / "shards"), pytest.raises(Cg3dError, match="is being written by process"):
        write(tmp_path / "out")


def test_what_cannot_be_taken_is_named_with_its_reason(tmp_path: Path):
    samples = [
        given(0),
        given(1, load=Given(1, count=50)),
        given(2, load=Given(2, warnings=("3 points that are not numbers: dropped",))),
        given(3, file=tmp_path / "gone.ply"),
    ]
    shards = write(tmp_path / "out", samples)
    assert [(entry.key, entry.code, entry.reason) for entry in shards.manifest.refused] == [
        ("k001", "count", "it has 50 points, 64 are stored"),
        ("k002", "value", "3 points that are not numbers"),
        ("k003", "unreadable", "it cannot be read: No such file or directory"),
    ]
    assert len(shards) == 1
    with pytest.raises(Cg3dError, match=r"none of the 1 samples could be taken; the first, 'k001': it has 50 points"):
        write(tmp_path / "none", samples[1:2])


def test_fewer_points_are_taken_where_that_is_asked_for(tmp_path: Path):
    shards = write(tmp_path / "out", [given(1, load=Given(1, count=50))], repeat=True)
    assert shards.manifest.repeated == 1
    assert np.array_equal(shards[0].points[50:], shards[0].points[:14])


def test_an_up_axis_that_no_file_says_is_counted(tmp_path: Path):
    @dataclass(frozen=True)
    class Lying(Given):
        def __call__(self) -> Shape:
            return super().__call__().but(up_known=False)

    assert write(tmp_path / "out", [given(0), given(1, load=Lying(1))]).manifest.up_assumed == 1


@pytest.mark.parametrize(
    ("samples", "said"),
    [
        ([], "there are no samples"),
        ([given(0), given(0)], "the key 'k000' comes twice"),
        ([given(0, key="a.b")], "the key 'a.b' is none"),
        ([given(0, split="a/b")], "'a/b' is no name for a split"),
    ],
)
def test_samples_that_no_shard_can_hold_are_told(tmp_path: Path, samples: list[Sample], said: str):
    with pytest.raises(UsageError, match=said):
        write(tmp_path / "out", samples)


def test_damage_is_found_and_named(tmp_path: Path):
    shards = write(tmp_path / "out")
    tar = tmp_path / "out" / "train-000001.tar"
    data = bytearray(tar.read_bytes())
    start = int(shards.index["start"][5])
    data[start + 512 + 128 : start + 512 + 132] = np.float32(np.nan).tobytes()
    tar.write_bytes(data)
    with pytest.raises(Cg3dError, match=r"record 'k005' .* has points that are not finite"):
        open_shards(tmp_path / "out")[5]
    with pytest.raises(Cg3dError, match=r"train-000001.tar' is damaged"):
        open_shards(tmp_path / "out", verify=True)
    tar.write_bytes(data[:-512])
    with pytest.raises(Cg3dError, match=r"train-000001.tar' is damaged"):
        open_shards(tmp_path / "out")
    tar.unlink()
    with pytest.raises(Cg3dError, match="is in the manifest and cannot be read"):
        open_shards(tmp_path / "out")


def test_records_of_other_point_counts_are_told(tmp_path: Path):
    write(tmp_path / "out")
    manifest = tmp_path / "out" / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"stored": 48}))
    with pytest.raises(Cg3dError, match=r"record 'k000' .*\(64, 3\) where \(48, 3\).*mixed point counts"):
        open_shards(tmp_path / "out")[0]


def test_a_folder_without_shards_says_how_to_make_them(tmp_path: Path):
    with pytest.raises(Cg3dError, match="holds no triplet shards: No such file"):
        open_shards(tmp_path)


def test_a_shipped_picture_is_cut_square_and_laid_on_white(tmp_path: Path):
    from PIL import Image

    picture = Image.new("RGBA", (60, 30), (0, 0, 0, 0))
    picture.paste((255, 0, 0, 255), (15, 0, 45, 30))
    picture.save(tmp_path / "a.png")
    assert np.array_equal(shipped_picture(tmp_path / "a.png", 30), np.full((30, 30, 3), (255, 0, 0)))
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(tmp_path / "b.png")
    assert shipped_picture(tmp_path / "b.png", 24).tolist()[0][0] == [255, 255, 255]


def test_a_tar_member_is_taken_apart_again():
    piece = member("k.json", b"{}") + member("k.points.npy", bytes(700))
    assert {name: len(data) for name, data in members(memoryview(piece)).items()} == {"k.json": 2, "k.points.npy": 700}
    with pytest.raises(ValueError, match="no tar header"):
        members(memoryview(END))
    with pytest.raises(ValueError, match="ends outside"):
        members(memoryview(piece[:1600]))


def test_writing_and_reading_need_no_torch():
    modules = "cg3d.learn.shards, cg3d.learn.sources, cg3d.learn.templates, cg3d.cli.triplets"
    code = f"import sys, {modules}; sys.exit(bool({{'torch', 'webdataset', 'transformers'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
