from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

from cg3d.errors import UsageError  # noqa: E402
from cg3d.learn.nets.prompts import Prompts, is_prompt, load_prompts, prompt_state  # noqa: E402
from cg3d.learn.nets.towers import load_clip, load_towers, tiny_clip  # noqa: E402

pytestmark = pytest.mark.torch
HERE = Path(__file__).parent
NAMES = ["chair", "table", "night stand"]
EVERY = Prompts(pixels=True, tokens=5, first_layer=1, context=4, per_class=True, text=True)
CHOICES = {
    "pixels": Prompts(pixels=True),
    "deep tokens": Prompts(tokens=5),
    "deep tokens late": Prompts(tokens=5, first_layer=2),
    "shallow tokens": Prompts(tokens=3, deep=False),
    "shallow tokens late": Prompts(tokens=3, deep=False, first_layer=1),
    "shared context": Prompts(context=4),
    "context per class": Prompts(context=4, per_class=True),
    "text": Prompts(text=True),
    "all": EVERY,
}


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)
    torch.manual_seed(0)


def tiny(prompts, names=NAMES):
    return load_towers("tiny:1", prompts, names, beside=HERE)


def inputs(towers, seed=0):
    generator = torch.Generator().manual_seed(seed)
    pictures = torch.randint(0, 256, (3, towers.picture.size, towers.picture.size, 3), generator=generator, dtype=torch.uint8)
    return towers.picture.normalise(pictures), towers.text.tokenize([f"a photo of a {name}" for name in NAMES]), torch.arange(3)


def watched(layers):
    """A list that fills with the inputs of these layers."""
    seen = []
    for layer in layers:
        layer.register_forward_pre_hook(lambda module, given: seen.append(given[0]))
    return seen


def plainly(tower, pixels):
    """The picture tower with transformers' own layers, which compute every row, and deep prompts put in and replaced as VPT does."""
    layers = load_clip(tiny_clip(1)).vision_model.encoder.layers
    tokens = tower.first_norm(tower.embeddings(pixels))
    for layer, prompt in zip(layers, tower.prompts.tokens):
        behind = 1 + len(prompt) * (tokens.shape[1] > 1 + 16)
        tokens = layer(torch.cat([tokens[:, :1], prompt.expand(len(pixels), -1, -1), tokens[:, behind:]], 1), None)
    return tower.projection(tower.last_norm(tokens[:, 0]))


def loss(towers):
    pixels, tokens, classes = inputs(towers)
    seen, said = towers.picture(pixels), towers.text(tokens, classes)
    goal = torch.randn(3, towers.picture.dimensions, generator=torch.Generator().manual_seed(1))
    return (seen * goal).sum() + (said * goal).sum() + (seen * said).sum()


@pytest.mark.parametrize("prompts", CHOICES.values(), ids=CHOICES)
def test_after_a_step_every_frozen_weight_is_bit_identical_and_every_prompt_has_moved(prompts):
    towers = tiny(prompts)
    before = {name: value.clone() for name, value in towers.state_dict().items()}
    learnt = [parameter for parameter in towers.parameters() if parameter.requires_grad]
    assert (
        {name for name, parameter in towers.named_parameters() if parameter.requires_grad} == {n for n in before if is_prompt(n)} != set()
    )
    loss(towers).backward()
    torch.optim.SGD(learnt, 0.1, momentum=0.9).step()
    for name, value in towers.state_dict().items():
        assert torch.equal(value, before[name]) != is_prompt(name), name
    tokens = towers.picture.prompts.tokens
    if tokens is not None:  # each layer's, and each token of it
        assert (tokens != before["picture.prompts.tokens"]).any(-1).all()


def test_without_prompts_nothing_is_learnt_and_no_graph_is_built():
    towers = tiny(Prompts())
    assert not towers.picture.has_prompts
    assert not towers.text.has_prompts
    assert not any(parameter.requires_grad for parameter in towers.parameters())
    pixels, tokens, _ = inputs(towers)
    assert not towers.picture(pixels.requires_grad_()).requires_grad
    assert not towers.text(tokens).requires_grad


@pytest.mark.parametrize(("first", "pixels", "with_graph"), [(0, False, [1, 1, 1]), (2, False, [0, 0, 1]), (2, True, [1, 1, 1])])
def test_layers_before_the_first_prompt_run_without_gradient(first, pixels, with_graph):
    towers = tiny(Prompts(tokens=5, first_layer=first, pixels=pixels))
    seen = []
    for layer in towers.picture.layers:
        layer.register_forward_hook(lambda module, given, out: seen.append(int(out.requires_grad)))
    towers.picture(inputs(towers)[0].requires_grad_()).sum().backward()
    assert seen == with_graph


def test_only_prompts_are_saved_and_they_come_back():
    towers = tiny(EVERY)
    state = prompt_state(towers)
    assert list(state) == ["picture.prompts.pixels", "picture.prompts.tokens", "text.prompts.text", "text.prompts.context"]
    torch.manual_seed(5)
    other = tiny(EVERY)
    with torch.no_grad():
        for parameter in towers.parameters():
            if parameter.requires_grad:
                parameter.add_(0.1)
    assert not torch.equal(loss(other), loss(towers))
    load_prompts(other, prompt_state(towers))
    assert torch.equal(loss(other), loss(towers))
    assert torch.equal(state["picture.prompts.pixels"], torch.zeros_like(state["picture.prompts.pixels"]))  # a copy, not a view


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"tokens": 4}, r"of another shape: picture.prompts.tokens \(2, 5, 64\) for \(2, 4, 64\)"),
        ({"pixels": False}, "1 unknown: picture.prompts.pixels"),
        ({"per_class": False}, r"text.prompts.context \(3, 4, 64\) for \(1, 4, 64\)"),
    ],
)
def test_prompts_of_other_settings_are_refused_by_name(change, said):
    with pytest.raises(UsageError, match=said):
        load_prompts(tiny(replace(EVERY, **change)), prompt_state(tiny(EVERY)))


@pytest.mark.parametrize(
    ("prompts", "names", "said"),
    [
        (Prompts(tokens=2, first_layer=3), NAMES, "The picture tower has 3 layers: give first_layer 0 to 2"),
        (Prompts(tokens=-1), NAMES, "tokens = -1"),
        (Prompts(context=75), NAMES, "A text holds 77 tokens: give 0 to 74"),
        (Prompts(per_class=True), NAMES, "Set context above 0"),
        (Prompts(per_class=True, context=2), [], "train on data with class names"),
    ],
)
def test_prompts_that_do_not_fit_the_towers_are_refused(prompts, names, said):
    with pytest.raises(UsageError, match=said):
        tiny(prompts, names)


def test_fresh_prompts_added_to_the_input_change_nothing_yet():
    plain, added = tiny(Prompts()), tiny(Prompts(pixels=True, text=True))
    pixels, tokens, _ = inputs(plain)
    assert torch.equal(plain.picture(pixels), added.picture(pixels))
    assert torch.equal(plain.text(tokens), added.text(tokens))


def test_deep_prompts_as_keys_and_values_give_the_vectors_and_gradients_of_prompts_among_the_tokens():
    tower = tiny(Prompts(tokens=2)).picture
    pixels = inputs(tiny(Prompts()))[0]
    goal = torch.randn(3, tower.dimensions)
    outs, gradients = [], []
    for out in (tower(pixels), plainly(tower, pixels)):
        (gradient,) = torch.autograd.grad((out * goal).sum(), tower.prompts.tokens)
        outs.append(out)
        gradients.append(gradient)
    assert torch.allclose(*outs, rtol=1e-5, atol=1e-5)
    assert torch.allclose(*gradients, rtol=1e-4, atol=1e-4 * gradients[1].abs().max())
    assert (gradients[0] != 0).any(-1).all()


def test_deep_prompts_are_looked_at_in_their_layer_alone_and_shallow_ones_are_carried_on():
    for deep in (True, False):
        towers = tiny(Prompts(tokens=2, deep=deep))
        seen, prompted = watched(towers.picture.layers), [towers.picture.prompts.of_layer(number) for number in range(3)]
        towers.picture(inputs(towers)[0])
        prompts = towers.picture.prompts.tokens
        assert len(prompts) == (3 if deep else 1)
        assert [tokens.shape[1] for tokens in seen] == [1 + 16 if deep else 1 + 2 + 16] * 3
        if deep:
            assert all(torch.equal(prompt, own) for prompt, own in zip(prompted, prompts, strict=True))
        else:
            assert prompted == [None] * 3
            assert [torch.equal(tokens[:, 1:3], prompts[0].expand(3, -1, -1)) for tokens in seen] == [True, False, False]


def test_a_context_stands_between_start_and_text_and_leaves_it_room():
    towers = tiny(Prompts(context=4))
    assert towers.text.longest == 73
    seen = watched(towers.text.layers[:1])
    tokens = towers.text.tokenize(["word " * 40, "a"])
    towers.text(tokens)
    rows = seen[0] - towers.text.places.weight
    assert torch.allclose(rows[1, 1:5], towers.text.prompts.context[0], atol=1e-6)
    assert torch.allclose(rows[:, 5:], towers.text.words(tokens)[:, 1:], atol=1e-6)


def test_an_unknown_class_gets_the_mean_context():
    towers = tiny(Prompts(context=4, per_class=True))
    _, tokens, classes = inputs(towers)
    with torch.no_grad():
        own, unknown, none = towers.text(tokens, classes), towers.text(tokens, classes * 0 - 1), towers.text(tokens)
        assert torch.equal(unknown, none)
        assert not torch.allclose(own, none)
        towers.text.prompts.context[:] = towers.text.prompts.context.mean(0, keepdim=True)
        assert torch.allclose(towers.text(tokens, classes), unknown, atol=1e-5)
