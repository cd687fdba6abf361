"""Recipes: what is let in, what is refused and how it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from cg3d.errors import UsageError
from cg3d.learn.finetune_recipe import load_recipe as load_fine_recipe
from cg3d.learn.recipe import Recipe, load_recipe, recipe_from

RECIPES = Path(__file__).parents[2] / "recipes"


def write(folder: Path, text: str) -> Path:
    path = folder / "x.toml"
    path.write_text(text)
    return path


def test_an_empty_recipe_has_every_default(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    assert load_recipe(path) == Recipe(file=str(path))


def test_an_unknown_key_is_named_with_the_nearest_one(tmp_path: Path) -> None:
    path = write(tmp_path, "[train]\nstep = 3\n")
    with pytest.raises(UsageError) as caught:
        load_recipe(path)
    assert str(caught.value) == f"unknown key 'step' in [train] of {path}; did you mean 'steps'?"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[trian]\nsteps = 3", "unknown section [trian]"),
        ("steps = 3", "unknown section [steps]"),
        ("train = 3", "'train'"),
        ("[train]\nsteps = 3.5", "train.steps"),
        ("[train]\nsteps = true", "train.steps"),
        ("[train]\nsteps = 0", "must be from 1"),
        ("[train]\nrate = nan", "train.rate"),
        ("[train]\nrate = '1e-3'", "must be float"),
        ("[augment]\ncolor_drop = 1.5", "from 0 to 1"),
        ("[loss]\ntext_pairs = 'positives'", "Choices: positive, mask, negative"),
        ("[evaluate]\nsplits = 'val'", "list of words"),
        ("[evaluate]\nsplits = []", "is empty"),
        ("[train\n", "is not TOML"),
        ("[optimiser]\nbetas = [0.9]", "betas must be two numbers"),
        ("[optimiser]\nbetas = ['a', 'b']", "list of numbers"),
        ("[evaluate]\nsplits = ['test']", "choose the weights on a test split"),
        ("[data]\nshards = 'x'", "go together"),
        ("[prompts]\ntokens = 5", "not cached vectors"),
        ("[train]\nbatch = 8\naccumulate = 5", "less than two items"),
        ("[train]\nepochs = 2\nminutes = 1", "both given"),
        ("[train]\nprecision = 'float16'\nparallel = 'fsdp'", "does not go with fsdp"),
        ("[loss]\nseveral = 'each'\ntext_against = 'all'", "in-batch losses only"),
        ("[loss]\nsoft = 0.3\nseveral = 'each'", "loss.soft does not go with"),
        ("[loss]\nsoft = 0.3\nhard = 0.5", "loss.soft does not go with"),
        ("[loss]\nsoft = 0.3\nalike = 0.1", "loss.soft does not go with"),
        ("[loss]\njoint = 1\n[train]\nparallel = 'fsdp'", "loss.joint does not go with fsdp"),
        ("[loss]\npair = 1", "both towers are frozen"),
        ("[data]\norder = 'hard'", "first run"),
        ("[schedule]\nkind = 'alternating'", "no prompts to step"),
        ("[schedule]\nepochs = 3", "rates move by step"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        load_recipe(write(tmp_path, text))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read the recipe"):
        load_recipe(tmp_path / "none.toml")


def test_overrides_are_toml_values_and_bare_words_are_strings(tmp_path: Path) -> None:
    path = write(tmp_path, "[train]\nsteps = 3\n")
    given = ("train.steps=100", "model.name=pointmlp", "model.options.colors=true", "train.rate=1", "evaluate.splits=['val', 'novel']")
    recipe = load_recipe(path, given)
    assert (recipe.train.steps, recipe.model.name, recipe.train.rate) == (100, "pointmlp", 1.0)
    assert recipe.model.options == {"colors": True}
    assert recipe.evaluate.splits == ("val", "novel")


@pytest.mark.parametrize("line", ["steps=3", "train.steps", "train.=3", "train.steps.more=3", "train.epoch=3"])
def test_a_wrong_override_is_refused(tmp_path: Path, line: str) -> None:
    with pytest.raises(UsageError):
        load_recipe(write(tmp_path, "[train]\nsteps = 3\n"), [line])


def test_the_digest_follows_the_content_and_not_the_file(tmp_path: Path) -> None:
    one, other = recipe_from({"train": {"steps": 3}}, "a.toml"), recipe_from({"train": {"steps": 3}}, "b.toml")
    assert one.digest() == other.digest() != recipe_from({"train": {"steps": 4}}).digest()


def test_a_recipe_survives_its_own_dictionary() -> None:
    recipe = recipe_from({"evaluate": {"splits": ["val", "novel"]}, "model": {"options": {"widths": [1, 2]}}})
    assert recipe_from(recipe.as_dict()) == recipe


@pytest.mark.parametrize("path", sorted(RECIPES.glob("*.toml")), ids=lambda path: path.name)
def test_every_recipe_that_ships_is_valid_and_says_how_it_is_run(path: Path) -> None:
    text = path.read_text()
    head = text.split("\n[")[0]
    if "\n[pictures]" in text:
        pytest.importorskip("torch")
        from cg3d.learn.picture_tower import load_picture_recipe

        with pytest.raises(UsageError, match="does not exist"):  # all keys are known; only the data is not here
            load_picture_recipe(path)
        assert f"cg3d pictures recipes/{path.name}" in head
        return
    if "\n[task]" in text:
        assert load_fine_recipe(path)
        assert f"cg3d finetune recipes/{path.name}" in head
        return
    assert load_recipe(path)
    assert f"cg3d pretrain recipes/{path.name}" in head


def test_keys_that_came_later_leave_older_recipes_as_they_are() -> None:
    """Sections of a run.json from before they existed; their defaults ask for the same run."""
    recipe = recipe_from({"train": {"steps": 3}, "loss": {"soft": 0.3}})
    old = {name: keys for name, keys in recipe.as_dict().items() if name in ("data", "model", "train", "loss", "augment", "evaluate")}
    for section, keys in {
        "data": ("shards", "order"),
        "train": ("epochs", "accumulate", "workers"),
        "loss": ("pair", "hard", "joint"),
    }.items():
        for key in keys:
            del old[section][key]
    assert recipe_from(old).digest() == recipe.digest()


def test_a_test_split_may_choose_only_if_the_recipe_says_so() -> None:
    assert recipe_from({"evaluate": {"splits": ["test"]}, "defects": {"choose_on_test": True}}).evaluate.splits == ("test",)


def test_what_is_frozen_is_not_live() -> None:
    shards = {"data": {"shards": "x"}, "towers": {"weights": "tiny:0"}}
    assert not recipe_from(shards).live
    assert recipe_from({**shards, "prompts": {"text": True}}).live
    assert recipe_from({**shards, "picture_augment": {"flip": 0.5}}).live
