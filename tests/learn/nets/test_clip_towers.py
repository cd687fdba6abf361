import warnings
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from cg3d.errors import UsageError  # noqa: E402
from cg3d.learn.nets import bpe  # noqa: E402
from cg3d.learn.nets.layouts import to_clip  # noqa: E402
from cg3d.learn.nets.prompts import Prompts  # noqa: E402
from cg3d.learn.nets.tower_graphs import picture_graph, text_graph  # noqa: E402
from cg3d.learn.nets.towers import build_towers, load_clip, load_towers, take_prompts, text_table, tiny_clip  # noqa: E402

pytestmark = pytest.mark.torch
HERE = Path(__file__).parent
PLAIN = Prompts()
TEXTS = ["a chair", "a very small wooden night stand in the corner of a room", "", "a chair", "it's 3 m² & “new”"]


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)
    torch.manual_seed(0)


def tiny(prompts=PLAIN, names=()):
    return load_towers("tiny:1", prompts, names, beside=HERE)


def stirred(towers):
    """The same towers with every prompt away from 0."""
    with torch.no_grad():
        for parameter in towers.parameters():
            if parameter.requires_grad:
                parameter.add_(0.3 * torch.randn(parameter.shape))
    return towers


def some_pictures(size, count=3):
    return torch.randint(0, 256, (count, size, size, 3), dtype=torch.uint8)


# --- the same as the published towers ---


@pytest.fixture(scope="module")
def slip(published):
    """SLIP with CG3D's prompts, as its checkpoints lay it out; one load for all fixtures (150 million weights)."""
    manifest = published.load("slip_text_tower")[1]
    names = {"state_dict": manifest["state_dict_whole_slip_model_as_cg3d_builds_it"]}
    return to_clip({"epoch": 99, "state_dict": {"module." + name: value for name, value in published.weights(names).items()}}, {})


@pytest.fixture
def slip_pixels(published):
    return torch.from_numpy(published.normal("input.slip_image", (1, 3, 224, 224)))


def watched(tower):
    """Outputs of every module by name, of the next forward pass."""
    seen = {}
    for name, module in tower.named_modules():
        module.register_forward_hook(lambda module, given, out, name=name: seen.__setitem__(name, out))
    return seen


def test_parity_of_the_plain_slip_picture_tower(slip, slip_pixels, published):
    arrays, _ = published.load("slip_vitb16_plain")
    tower = build_towers(slip, bpe.built([]), Prompts()).picture
    seen = watched(tower)
    out = tower(slip_pixels)
    assert published.error(arrays, "out", out) < published.TOLERANCE
    assert published.error(arrays, "visual_out", seen["last_norm"]) < published.TOLERANCE
    for i in range(12):
        assert published.error(arrays, f"block{i}_cls", seen[f"layers.{i}"][:, 0]) < published.TOLERANCE
    assert published.error(arrays, "block0", seen["layers.0"]) < published.TOLERANCE


def test_parity_of_slip_with_cg3ds_prompts_and_of_their_gradients(slip, slip_pixels, published):
    arrays, _ = published.load("slip_vitb16_vpt5")
    tower = build_towers(slip, bpe.built([]), Prompts(tokens=5)).picture
    seen = watched(tower)
    out = tower(slip_pixels)
    (out * torch.from_numpy(published.normal("grad.slip_out", (1, 512)))).sum().backward()
    gradient = tower.prompts.tokens.grad
    assert published.error(arrays, "out", out.detach()) < published.TOLERANCE
    for i in range(12):
        assert published.error(arrays, f"block{i}_cls", seen[f"layers.{i}"][:, 0].detach()) < published.TOLERANCE
    assert published.error(arrays, "grad.visual.prompt_embeddings", gradient[:1]) < published.TOLERANCE
    assert published.error(arrays, "grad.visual.deep_prompt_embeddings", gradient[1:]) < published.TOLERANCE


def test_parity_of_the_slip_text_tower_padded_and_cut(slip, published):
    arrays, _ = published.load("slip_text_tower")
    towers = build_towers(slip, SimpleNamespace(size=49408, end=49407), Prompts())  # the numbers are the fixture's
    tokens = torch.from_numpy(arrays["tokens"]).long()
    seen = watched(towers.text)
    assert published.error(arrays, "out", towers.text(tokens)) < published.TOLERANCE
    for i in (0, 5):
        assert published.error(arrays, f"block{i}", seen[f"layers.{i}"]) < published.TOLERANCE
    assert published.error(arrays, "block11_at_eot", seen["layers.11"][:, 0]) < published.TOLERANCE  # no other row of it is computed
    short = (tokens[:, 20:] == 0).all(1)
    assert short.sum() == 5
    assert published.error({"out": arrays["out"][short.numpy()]}, "out", towers.text(tokens[short, :20])) < published.TOLERANCE
    assert towers.logit_scale == pytest.approx(float(published.value("logit_scale", ())))


def test_the_plain_towers_equal_transformers_own_clip():
    clip = tiny_clip(4)
    model, towers = load_clip(clip).eval(), build_towers(clip, bpe.built([]), Prompts())
    pixels, tokens = towers.picture.normalise(some_pictures(32)), towers.text.tokenize(TEXTS)
    with torch.no_grad():
        want = model(input_ids=tokens, pixel_values=pixels)
        assert torch.allclose(torch.nn.functional.normalize(towers.picture(pixels)), want.image_embeds, atol=1e-6)
        assert torch.allclose(torch.nn.functional.normalize(towers.text(tokens)), want.text_embeds, atol=1e-6)


# --- what follows from frozen weights and causal text ---


@pytest.mark.parametrize("prompts", [Prompts(), Prompts(context=4, text=True)], ids=["plain", "prompts"])
def test_cutting_a_text_after_its_end_changes_no_bit(prompts):
    tower = stirred(tiny(prompts)).text
    short = ["a chair", "a sofa", "the lamp"]
    with torch.no_grad():
        cut, whole = tower.tokenize(short), torch.from_numpy(tower.bpe.encode(short, tower.longest, tower.longest))
        assert cut.shape[1] == bpe.SHORTEST < whole.shape[1] == tower.longest
        assert torch.equal(tower(cut), tower(whole))


def test_a_table_of_texts_equals_encoding_each_and_encodes_every_text_once():
    tower = tiny().text
    asked = []
    tower.register_forward_pre_hook(lambda module, given: asked.append(len(given[0])))
    table = text_table(tower, TEXTS, batch=2)
    assert asked == [2, 2]  # four different ones
    assert torch.equal(table[0], table[3])
    alone = torch.cat([tower(tower.tokenize([text])) for text in TEXTS])
    assert torch.allclose(table, alone, atol=1e-5)
    assert text_table(tower, []).shape == (0, 32)


def test_a_table_keeps_the_contexts_of_classes_apart():
    tower = stirred(tiny(Prompts(context=2, per_class=True), ["a", "b"])).text
    table = text_table(tower, ["x", "x", "x"], [0, 1, -1])
    assert not table.requires_grad
    assert len(table.unique(dim=0)) == 3


def test_the_first_end_token_counts_as_in_clip():
    tower = tiny().text
    tokens = tower.tokenize(["a chair"])
    filled = torch.where(tokens == 0, tower.bpe.end, tokens)  # how Hugging Face fills up
    assert torch.equal(tower(tokens), tower(filled))


def test_the_tiny_clip_is_the_same_for_a_seed_and_another_for_another():
    assert torch.equal(tiny().picture.projection.weight, tiny().picture.projection.weight)
    other = load_towers("tiny:2", Prompts(), beside=HERE)
    assert not torch.equal(tiny().picture.projection.weight, other.picture.projection.weight)
    assert torch.isfinite(other.picture(other.picture.normalise(some_pictures(32)))).all()
    with pytest.raises(UsageError, match="tiny:SEED"):
        load_towers("tiny:x", Prompts(), beside=HERE)


def test_pictures_are_normalised_with_the_towers_own_mean_and_resampled_to_its_size():
    tower = tiny().picture
    grey = tower.normalise(torch.full((2, 64, 64, 3), 128, dtype=torch.uint8))
    assert grey.shape == (2, 3, 32, 32)
    assert torch.allclose(grey[0, :, 5, 5] * tower.std.view(3) + tower.mean.view(3), torch.tensor(128 / 255))
    assert not {"mean", "std"} & set(tower.state_dict())


def test_a_tokenizer_of_other_weights_is_refused():
    with pytest.raises(UsageError, match="a tokenizer of 515 tokens for a text tower of 514"):
        build_towers(tiny_clip(0), bpe.built([("a", "b")]), Prompts())


def test_published_prompts_go_into_a_tower_that_has_room_for_them():
    tower = tiny(Prompts(tokens=2)).picture
    take_prompts(tower, torch.ones(3, 2, 64))
    assert (tower.prompts.tokens == 1).all()
    with pytest.raises(UsageError, match=r"Set tokens = 5, deep = true, first_layer = 0"):
        take_prompts(tower, torch.ones(3, 5, 64))


# --- with prompts inside, as a bundle runs them ---


def exported(graph, tmp_path, dynamic):
    """An ONNX Runtime function of the graph."""
    onnxruntime = pytest.importorskip("onnxruntime")
    pytest.importorskip("onnx")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            graph, graph.example(), tmp_path / "g.onnx", input_names=list(graph.inputs), output_names=[graph.output],
            dynamic_axes=dynamic, opset_version=17, dynamo=False,
        )  # fmt: skip
    session = onnxruntime.InferenceSession(tmp_path / "g.onnx", providers=["CPUExecutionProvider"])
    assert {entry.name for entry in session.get_inputs()} == set(graph.inputs)
    return lambda *given: session.run(None, dict(zip(graph.inputs, given)))[0]


@pytest.mark.parametrize("size", [32, 48])
def test_the_picture_graph_gives_the_towers_vectors_prompts_included(tmp_path, size):
    tower = stirred(tiny(Prompts(pixels=True, tokens=5, first_layer=1))).picture
    graph = picture_graph(tower, size)
    run = exported(graph, tmp_path, {"pictures": {0: "B"}, "features": {0: "B"}})
    for count in (1, 4):
        pictures = some_pictures(size, count)
        with torch.no_grad():
            want = tower(tower.normalise(pictures)).numpy()
        assert np.abs(run(pictures.numpy()) - want).max() < 1e-4
        plain = tiny().picture
        assert np.abs(plain(plain.normalise(pictures)).numpy() - want).max() > 1e-2


@pytest.mark.parametrize("prompts", [Prompts(), Prompts(context=4, per_class=True, text=True)], ids=["plain", "prompts"])
def test_the_text_graph_gives_the_towers_vectors_for_any_length(tmp_path, prompts):
    tower = stirred(tiny(prompts, ["chair", "sofa"])).text
    axes = {name: {0: "N", 1: "L"} for name in ("input_ids", "attention_mask")} | {"vector": {0: "N"}}
    run = exported(text_graph(tower), tmp_path, axes)
    for texts in (["a"], TEXTS, ["word " * 50] * 2):
        tokens = tower.bpe.encode(texts, tower.longest, shortest=1)
        with torch.no_grad():
            want = tower(torch.from_numpy(tokens)).numpy()
        mask = (tokens != 0).astype(np.int64)
        assert np.abs(run(tokens, mask) - want).max() < 1e-4
