"""File names to words."""

from __future__ import annotations

import pytest

from cg3d.library.names import clean_name, path_words, split_words


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("kitchen/OakChair_v2-LOD0.glb", "oak chair"),
        ("HTTPServerTable3.stl", "http server table"),
        ("x/1a2b3c4d5e6f7890.obj", ""),
        ("02691156_chair.off", "chair"),
        ("model_0001.glb", ""),
        ("KüchenStuhl.ply", "küchen stuhl"),
        ("椅子.glb", "椅子"),
    ],
)
def test_names_keep_what_they_say(path, name):
    assert clean_name(path) == name


def test_words_come_from_the_folders_too():
    assert path_words("kitchen/OakChair_v2.glb") == "kitchen oak chair v 2"
    assert split_words('a "quoted" OR word') == ["a", "quoted", "or", "word"]
