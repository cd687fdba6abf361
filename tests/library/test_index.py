"""What indexing promises: only new work is done, nothing is lost, nothing is doubled."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from shelf import FakeBundle, FakeDoor, digest, fill, run

from cg3d.errors import SpaceMismatch, UsageError
from cg3d.library.index import index
from cg3d.library.store import Library, Tag


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db", write=True) as opened:
        yield opened


def test_a_second_run_does_nothing(library, tmp_path):
    folder, bundle = fill(tmp_path / "models"), FakeBundle()
    assert run(library, folder, bundle=bundle).indexed == 5
    generation = library.generation
    again = run(library, folder, bundle=bundle)
    assert (again.indexed, again.unchanged, len(bundle.encoded)) == (0, 5, 5)
    assert library.generation == generation


def test_a_changed_file_is_read_again_and_keeps_its_item(library, tmp_path):
    folder = fill(tmp_path / "models", 2)
    run(library, folder)
    before = [item.id for item in library.items()]
    (folder / "RedChair_000.stl").write_text("ok something longer than before")
    report = run(library, folder)
    assert (report.indexed, report.unchanged) == (1, 1)
    assert [item.id for item in library.items()] == before


def test_a_moved_file_keeps_its_item_and_tags_and_is_not_encoded(library, tmp_path):
    folder, bundle = fill(tmp_path / "models", 3), FakeBundle()
    run(library, folder, bundle=bundle)
    item = library.at(folder / "RedChair_001.stl")[0]
    library.put_tags([Tag(item.id, "seat", 1.0, "user")])
    (folder / "deep").mkdir()
    (folder / "RedChair_001.stl").rename(folder / "deep" / "BlueSofa.stl")
    report = run(library, folder, bundle=bundle)
    assert (report.moved, report.removed, len(bundle.encoded)) == (1, 0, 3)
    moved = library.at(folder / "deep" / "BlueSofa.stl")[0]
    assert (moved.id, moved.name) == (item.id, "blue sofa")
    assert [tag.label for tag in library.tags(item.id)] == ["seat"]
    assert list(library.named("sofa")) == [item.id]


def test_known_bytes_at_another_place_are_not_encoded_again(library, tmp_path):
    folder, bundle = fill(tmp_path / "models", 2), FakeBundle()
    run(library, folder, bundle=bundle)
    shutil.copy(folder / "RedChair_000.stl", folder / "Copy.stl")
    report = run(library, folder, bundle=bundle)
    assert (report.indexed, len(bundle.encoded), library.counts()["contents"]) == (1, 2, 2)
    ids, vectors = library.matrix("points")
    assert len(ids) == 3
    assert (vectors @ vectors.T > 0.99).sum() == 5


def test_equal_files_of_one_run_are_encoded_once(library, tmp_path):
    folder, bundle = tmp_path / "models", FakeBundle()
    folder.mkdir()
    for number in range(70):  # more than a batch
        (folder / f"Chair_{number}.stl").write_text("ok the same bytes" if number % 2 else f"ok {number}")
    report = run(library, folder, bundle=bundle)
    assert (report.indexed, len(bundle.encoded), library.counts()["contents"]) == (70, 36, 36)


def test_equal_files_that_draw_in_others_are_read_each_for_themselves(library, tmp_path):
    """Their materials may differ."""
    folder, bundle = tmp_path / "models", FakeBundle()
    for name in ("a", "b"):
        (folder / name).mkdir(parents=True)
        (folder / name / "chair.obj").write_text("ok draws skin.mtl")
    run(library, folder, bundle=bundle)
    assert (len(bundle.encoded), library.counts()["contents"]) == (2, 2)
    item = library.at(folder / "a" / "chair.obj")[0]
    (folder / "a" / "chair.obj").rename(folder / "c.obj")
    assert run(library, folder, bundle=bundle).moved == 1
    assert library.at(folder / "c.obj")[0].id == item.id


@pytest.mark.parametrize("word", ["ok", "truncated"])
def test_a_changed_side_file_is_noticed(library, tmp_path, word):
    folder, bundle = tmp_path / "models", FakeBundle()
    folder.mkdir()
    (folder / "chair.obj").write_text(f"{word} draws skin.mtl")
    looks = []

    def looked():
        run(library, folder, bundle=bundle, on_progress=looks.append)
        return len(looks)

    assert [looked(), looked()] == [1, 1]
    (folder / "skin.mtl").write_text("Kd 1 0 0")  # it was missing, now it is there
    assert [looked(), looked()] == [2, 2]
    (folder / "skin.mtl").write_text("Kd 0 1 0.5")
    assert [looked(), looked()] == [3, 3]
    (folder / "skin.mtl").unlink()
    assert [looked(), looked()] == [4, 4]
    (folder / "skin.mtl").symlink_to("/etc/passwd")  # never followed, so as good as missing
    assert looked() == 4


def test_a_changed_texture_gives_another_vector_through_the_real_door(library, tmp_path):
    from PIL import Image

    folder = tmp_path / "models"
    folder.mkdir()
    (folder / "quad.obj").write_text("mtllib q.mtl\nusemtl m\nv 0 0 0\nv 1 0 0\nv 0 1 0\nvt 0 0\nvt 1 0\nvt 0 1\nf 1/1 2/2 3/3\n")
    (folder / "q.mtl").write_text("newmtl m\nmap_Kd skin.png\n")
    Image.new("RGB", (4, 4), (200, 0, 0)).save(folder / "skin.png")
    assert index(library, [folder], FakeBundle(), workers=1).indexed == 1
    red = library.matrix("shape")[1]
    assert index(library, [folder], FakeBundle(), workers=1).indexed == 0
    Image.new("RGB", (4, 4), (0, 0, 200)).save(folder / "skin.png")
    assert index(library, [folder], FakeBundle(), workers=1).indexed == 1
    assert not (library.matrix("shape")[1] == red).all()


def test_what_cg3d_wrote_itself_is_neither_read_nor_counted(tmp_path):
    folder = fill(tmp_path / "models", 1)
    (folder / "RedChair_000.stl.cg3d.json").write_text("{}")
    (folder / "blender_assets.cats.txt").write_text("VERSION 1")
    (folder / "blender_assets.cats.txt~").write_text("VERSION 1")
    (folder / "other.json").write_text("{}")
    (folder / "library.db.cache").mkdir()
    (folder / "library.db.cache" / "points.npy").write_bytes(b"x")
    with Library.open(folder / "library.db", write=True) as library:
        report = run(library, folder)
        assert (report.suffixes, report.skipped) == ({".stl": 1}, {".json": 1})


def test_a_deleted_file_is_forgotten_with_its_words(library, tmp_path):
    folder = fill(tmp_path / "models", 3)
    run(library, folder)
    (folder / "RedChair_002.stl").unlink()
    assert run(library, folder).removed == 1
    assert (len(library.named("chair")), library.counts()["contents"]) == (2, 2)


def test_a_folder_that_is_suddenly_empty_is_not_a_deletion(library, tmp_path):
    folder = fill(tmp_path / "models", 5)
    run(library, folder)
    for file in folder.iterdir():
        file.unlink()
    report = run(library, folder)
    assert (report.removed, report.kept, library.counts()["items"]) == (0, 5, 5)
    assert "--prune" in report.notes[0]
    assert run(library, folder, prune=True).removed == 5


def test_a_missing_root_is_noted_and_kept_and_an_unknown_one_is_a_usage_error(library, tmp_path):
    folder = fill(tmp_path / "models", 2)
    run(library, folder)
    folder.rename(tmp_path / "unmounted")
    report = run(library)
    assert (report.removed, library.counts()["items"], len(report.notes)) == (0, 2, 1)
    with pytest.raises(UsageError, match="no folder"):
        run(library, tmp_path / "nowhere")


def test_most_of_a_folder_vanishing_is_kept(library, tmp_path):
    folder = fill(tmp_path / "models", 40)
    run(library, folder)
    for file in sorted(folder.iterdir())[:30]:
        file.unlink()
    report = run(library, folder)
    assert (report.kept, report.removed) == (30, 0)


def test_a_bad_file_is_told_and_the_rest_is_indexed(library, tmp_path):
    folder = fill(tmp_path / "models", 3)
    (folder / "bad.stl").write_text("truncated")
    report = run(library, folder)
    assert (report.indexed, [refusal.code for refusal in report.refused]) == (3, ["truncated"])
    again = run(library, folder)
    assert (again.indexed, again.unchanged, len(again.refused)) == (0, 3, 1)
    (folder / "bad.stl").write_text("ok now")
    assert run(library, folder).indexed == 1
    assert library.refusals() == []


def test_a_refusal_that_may_be_over_is_tried_again(library, tmp_path):
    folder = fill(tmp_path / "models", 1, word="missing")
    assert len(run(library, folder).refused) == 1
    stamp = os.stat(folder / "RedChair_000.stl")
    (folder / "RedChair_000.stl").write_text("ok".ljust(stamp.st_size))
    os.utime(folder / "RedChair_000.stl", ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert run(library, folder).indexed == 1


def test_a_file_of_two_objects_gives_two_items(library, tmp_path):
    folder = fill(tmp_path / "models", 1, word="two")
    assert run(library, folder).items == 2
    assert [item.label[-2:] for item in library.items()] == ["#0", "#1"]
    (folder / "RedChair_000.stl").write_text("ok only one now")
    run(library, folder)
    assert library.counts()["items"] == 1


def test_another_space_is_refused_with_the_command_that_rebuilds(library, tmp_path):
    folder = fill(tmp_path / "models", 2)
    run(library, folder)
    library.put_tags([Tag(next(library.items()).id, "seat", 1.0, "user")])
    with pytest.raises(SpaceMismatch, match="index --rebuild"):
        run(library, folder, bundle=FakeBundle("space-b"))
    report = run(library, folder, bundle=FakeBundle("space-b"), rebuild=True)
    assert (report.indexed, library.space, library.counts()["stale"], len(library.tags())) == (2, "space-b", 0, 1)


def test_up_is_remembered_for_a_folder_and_a_new_one_reads_again(library, tmp_path):
    folder = fill(tmp_path / "models", 2)
    run(library, folder)
    assert run(library, folder, up="z").indexed == 2
    fill(folder, 3)
    run(library, folder)
    assert {item.up_axis for item in library.items()} == {"z"}


def test_an_inner_folder_becomes_part_of_the_outer_one(library, tmp_path):
    inner, bundle = fill(tmp_path / "models" / "inner", 2), FakeBundle()
    run(library, inner, bundle=bundle)
    fill(tmp_path / "models", 1)
    report = run(library, tmp_path / "models", bundle=bundle)
    assert (report.indexed, report.unchanged, len(library.roots())) == (1, 2, 1)
    assert run(library, inner, bundle=bundle).unchanged == 2
    assert len(library.select(folder=inner)) == 2


def test_an_error_in_the_middle_keeps_what_was_done(library, tmp_path):
    folder = fill(tmp_path / "models", 30)

    def stop(progress):
        if progress.done == 10:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(library, folder, on_progress=stop)
    assert library.counts()["items"] == 10
    assert run(library, folder).indexed == 20


CHILD = """
import sys
sys.path.insert(0, sys.argv[3])
from pathlib import Path
from shelf import FakeBundle, FakeDoor
from cg3d.library import pipeline
from cg3d.library.index import index
from cg3d.library.store import Library
pipeline.BATCH_FILES = 7
take = pipeline.Intake.take
def acknowledge(self, outcomes):
    take(self, outcomes)
    print(*(outcome.found.path.decode() for outcome in outcomes), sep="\\n", flush=True)
pipeline.Intake.take = acknowledge
with Library.open(Path(sys.argv[1]), write=True, wait=10) as library:
    print("open", flush=True)
    index(library, [Path(sys.argv[2])], FakeBundle(), make_door=FakeDoor, workers=2)
"""


@pytest.mark.parametrize("moments", [3, pytest.param(20, marks=pytest.mark.slow)])
def test_kill_at_random_moments_loses_and_doubles_nothing(tmp_path, moments):
    folder = fill(tmp_path / "models", 50 * moments)
    with Library.open(tmp_path / "calm.db", write=True) as calm:
        run(calm, folder)
        wanted = digest(calm)
    command = [sys.executable, "-c", CHILD, str(tmp_path / "library.db"), str(folder), str(Path(__file__).parent)]
    chance, told = random.Random(1), set()
    for _ in range(moments):
        child = subprocess.Popen(command, stdout=subprocess.PIPE)
        lines = [child.stdout.readline() for _ in range(1 + chance.randrange(40))]
        time.sleep(chance.uniform(0.0, 0.02))  # a file takes some 2 ms
        child.send_signal(signal.SIGKILL)
        lines = [line.decode() for line in [*lines[1:], *child.communicate()[0].splitlines(keepends=True)]]
        told |= {line.strip() for line in lines if line.endswith("\n")} - {"open"}  # the last one may be torn
        with Library.open(tmp_path / "library.db", write=True) as library:  # quick_check runs here
            names = [item.path.name for item in library.items()]
            assert len(names) == len(set(names)) == library.counts()["files"]
            assert told <= set(names)
    assert told
    with Library.open(tmp_path / "library.db", write=True) as library:
        run(library, folder)
        assert digest(library) == wanted


def test_real_files_go_through_the_real_door(library, tmp_path):
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "Tetra.off").write_text("OFF\n4 4 0\n0 0 0\n1 0 0\n0 1 0\n0 0 1\n3 0 2 1\n3 0 1 3\n3 1 2 3\n3 0 3 2\n")
    (tmp_path / "models" / "Empty.stl").write_bytes(b"")
    report = index(library, [tmp_path / "models"], FakeBundle(), workers=1)
    assert (report.indexed, [refusal.code for refusal in report.refused]) == (1, ["empty"])
    item = next(library.items())
    assert (item.faces, item.points, item.up_known, item.name) == (4, 4, False, "tetra")
    assert library.thumbnail(item.id)[:2] == b"\xff\xd8"
    assert library.matrix("shape")[1].shape == (1, 187)


def test_the_fake_door_is_a_door():
    assert FakeDoor(Path("."))
