"""What is said of a model is true of it."""

import json

import numpy as np

from cg3d.learn.captions import article, category_words, color_word, label_captions, read_synonyms


def test_a_noun_gets_the_article_it_is_spoken_with():
    assert (article("chair"), article("armchair")) == ("a chair", "an armchair")


def test_the_first_caption_is_the_one_that_bundles_classify_with():
    assert label_captions("mug", ("cup",)) == ["a mug", "mug", "a 3D model of a mug", "a cup"]


def test_a_colour_is_named_only_where_half_of_the_points_have_it():
    red, blue = np.array([[200, 30, 30]], np.uint8), np.array([[50, 90, 200]], np.uint8)
    assert color_word(np.repeat(red, 10, 0)) == "red"
    mixed = np.concatenate([np.repeat(red, 4, 0), np.repeat(blue, 3, 0), np.full((3, 3), 245, np.uint8)])
    assert color_word(mixed) == ""


def test_words_of_several_meanings_bring_no_synonyms(tmp_path):
    file = tmp_path / "categories.json"
    file.write_text(json.dumps([{"synonyms": ["sofa", "couch"]}, {"synonyms": ["bow_(weapon)", "longbow"]}]))
    assert read_synonyms(file) == {"sofa": ("couch",), "couch": ("sofa",)}
    assert category_words(file) == {"sofa", "couch", "bow", "longbow"}
