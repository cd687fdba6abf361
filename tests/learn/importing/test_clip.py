import json

import numpy as np
import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from cg3d.bundle.runtime import Bundle  # noqa: E402
from cg3d.geometry.prepare import prepare, rng_for  # noqa: E402
from cg3d.learn.importing.family import Asked  # noqa: E402
from cg3d.learn.importing.kinds import import_bundle  # noqa: E402
from cg3d.learn.nets.prompts import Prompts  # noqa: E402
from cg3d.learn.nets.towers import load_towers  # noqa: E402
from cg3d.made.kinds import make_shape  # noqa: E402
from cg3d.records import Picture  # noqa: E402

pytestmark = pytest.mark.torch


@pytest.fixture(scope="module")
def chair():
    return make_shape("chair", np.random.default_rng(0))[0]


def bring(place, **asked):
    out = place / "bundle"
    return Bundle.open(import_bundle("clip", Asked(**{"weights": "tiny:1", "background": 3, **asked}), out)["folder"])


def test_a_shape_is_the_mean_of_its_views_unit_vectors(tmp_path, chair):
    bundle = bring(tmp_path, views=3)
    item = prepare(chair, bundle.spec, rng_for("a"))
    tower = load_towers("tiny:1", Prompts(), beside=tmp_path).picture
    with torch.no_grad():
        rows = torch.nn.functional.normalize(tower(tower.normalise(torch.from_numpy(item.views[0]))), dim=1).mean(0)
    want = (rows / rows.norm()).numpy()
    assert bundle.encode_prepared([item])["pictures"][0] == pytest.approx(want, abs=1e-4)
    one = bundle.encode_pictures([Picture(item.views[0, 0])])
    assert one.shape == (1, 32)
    assert bundle.towers == ("text", "pictures")
    assert bundle.spec.views == 3
    assert bundle.spec.view_size == 32


def test_depth_views_are_another_space(tmp_path, chair):
    (tmp_path / "a").mkdir()
    shaded, deep = bring(tmp_path / "a", views=2), bring(tmp_path, views=2, depth=True)
    assert shaded.space != deep.space
    pictures = prepare(chair, deep.spec, rng_for("a")).views[0]
    assert pictures[0, 0, 0].tolist() == [0, 0, 0]
    assert pictures.max() == 255
    assert (pictures[..., 0] == pictures[..., 1]).all()
    assert deep.manifest.templates == ["point cloud depth map of a {}."]


def save_siglip(folder):
    """A SigLIP of a few thousand weights, and a tokenizer of words."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    small = {"hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 2}
    text = {**small, "vocab_size": 12, "max_position_embeddings": 8, "projection_size": 32, "pad_token_id": 1}
    config = transformers.SiglipConfig(text_config=text, vision_config={**small, "image_size": 32, "patch_size": 16})
    torch.manual_seed(0)
    model = transformers.SiglipModel(config).eval()
    model.save_pretrained(folder)
    words = {word: number for number, word in enumerate(["</s>", "<pad>", "[UNK]", "a", "chair", "table", "photo", "of", "small", "boat"])}
    tokenizer = Tokenizer(models.WordLevel(words, unk_token="[UNK]"))
    tokenizer.normalizer, tokenizer.pre_tokenizer = normalizers.Lowercase(), pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 0)])
    tokenizer.save(str(folder / "tokenizer.json"))
    return model


def test_siglip_gives_what_transformers_gives(tmp_path, chair):
    model = save_siglip(tmp_path)
    assert json.loads((tmp_path / "config.json").read_text())["model_type"] == "siglip"
    bundle = bring(tmp_path, weights=str(tmp_path), views=2)
    texts = [[3, 4, 0] + [1] * 5, [3, 6, 7, 3, 8, 9, 0, 1]]
    views = prepare(chair, bundle.spec, rng_for("a")).views[0]
    with torch.no_grad():
        text = model.text_model(input_ids=torch.tensor(texts)).pooler_output.numpy()
        pixels = (torch.from_numpy(views).permute(0, 3, 1, 2).float() / 255 - 0.5) / 0.5
        seen = model.vision_model(pixel_values=pixels).pooler_output.numpy()
    unit = lambda rows: rows / np.linalg.norm(rows, axis=1, keepdims=True)  # noqa: E731
    assert bundle.encode_texts(["a chair", "a photo of a small boat"]) == pytest.approx(unit(text), abs=1e-4)
    assert bundle.encode_pictures([Picture(views[0])]) == pytest.approx(unit(seen)[:1], abs=1e-4)


def test_the_text_tower_of_an_eva_clip_is_taken_alone(tmp_path):
    """open_clip's names with a timm picture tower: Uni3D's own text side."""
    from cg3d.learn.importing.towers import open_towers
    from cg3d.learn.nets import bpe
    from cg3d.learn.nets.towers import build_towers, tiny_clip

    clip = tiny_clip(3)
    clip.config["text_config"]["hidden_act"] = "gelu"
    names = {"text_model.embeddings.token_embedding.weight": "token_embedding.weight"}
    names["text_model.embeddings.position_embedding.weight"] = "positional_embedding"
    names |= {f"text_model.final_layer_norm.{part}": f"ln_final.{part}" for part in ("weight", "bias")}
    state = {"text." + new: clip.state[old] for old, new in names.items()}
    state |= {"text.text_projection": clip.state["text_projection.weight"].T.contiguous(), "visual.trunk.cls_token": torch.zeros(1)}
    for layer in range(2):
        old, new = f"text_model.encoder.layers.{layer}.", f"text.transformer.resblocks.{layer}."
        for part in ("weight", "bias"):
            state[f"{new}attn.in_proj_{part}"] = torch.cat([clip.state[f"{old}self_attn.{letter}_proj.{part}"] for letter in "qkv"])
            for ours, theirs in (("self_attn.out_proj", "attn.out_proj"), ("layer_norm1", "ln_1"), ("layer_norm2", "ln_2")):
                state[f"{new}{theirs}.{part}"] = clip.state[f"{old}{ours}.{part}"]
            for ours, theirs in (("mlp.fc1", "mlp.c_fc"), ("mlp.fc2", "mlp.c_proj")):
                state[f"{new}{theirs}.{part}"] = clip.state[f"{old}{ours}.{part}"]
    torch.save(state, tmp_path / "eva.bin")
    bpe.built([]).save(tmp_path / "tokenizer.json")
    opened, want = open_towers("eva.bin", tmp_path), build_towers(clip, bpe.built([]), Prompts()).text
    assert opened.picture is None
    tokens = want.tokenize(["a chair"])
    heads = want.layers[0].self_attn.num_heads
    if opened.text.layers[0].self_attn.num_heads == heads:  # the rule is 64 a head; the tiny CLIP has 16
        assert torch.allclose(opened.text(tokens), want(tokens), atol=1e-5)
    assert opened.dimensions == 32


def test_none_and_the_floor_are_set_on_made_models_where_there_are_enough(tmp_path):
    few, many = bring(tmp_path / "few"), bring(tmp_path / "many", background=20)
    assert few.calibration.none == few.calibration.floor == {}
    assert many.calibration.temperature > 0
    assert np.isfinite(many.calibration.none["score"])
    assert np.isfinite(many.calibration.floor["search"])
