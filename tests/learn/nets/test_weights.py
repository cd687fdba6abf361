import argparse
import json
import pickle
import warnings
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")
safetensors = pytest.importorskip("safetensors.torch")

from cg3d.errors import UsageError  # noqa: E402
from cg3d.learn.nets import bpe  # noqa: E402
from cg3d.learn.nets import weights as opening  # noqa: E402
from cg3d.learn.nets.point_transformer import PointTransformer  # noqa: E402
from cg3d.learn.nets.prompts import Prompts  # noqa: E402
from cg3d.learn.nets.towers import TINY_CONFIG, build_towers, load_towers, tiny_clip  # noqa: E402

pytestmark = pytest.mark.torch

PLAIN = Prompts()

# How the published layouts call what Hugging Face calls so; layers apart.
OPENAI = {
    "class_embedding": "visual.class_embedding", "position_embedding.weight": "visual.positional_embedding",
    "patch_embedding.weight": "visual.conv1.weight", "pre_layrnorm": "visual.ln_pre", "post_layernorm": "visual.ln_post",
    "layers": "visual.transformer.resblocks", "in": "attn.in_proj_", "out": "attn.out_proj", "norm": "ln_", "fc1": "c_fc", "fc2": "c_proj",
    "projection": "visual.proj",
}  # fmt: skip
SLIP = {
    "class_embedding": "visual.cls_token", "position_embedding.weight": "visual.pos_embed",
    "patch_embedding.weight": "visual.patch_embed.proj.weight", "patch_embedding.bias": "visual.patch_embed.proj.bias",
    "post_layernorm": "visual.norm", "layers": "visual.blocks", "in": "attn.qkv.", "out": "attn.proj", "norm": "norm", "fc1": "fc1",
    "fc2": "fc2", "projection": "image_projection",
}  # fmt: skip
TEXT = {**OPENAI, "layers": "transformer.resblocks", "projection": "text_projection"}


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.fixture
def vocabulary(monkeypatch):
    """The tokenizer of bytes, where a test has no vocabulary file."""
    monkeypatch.setattr(bpe, "open_bpe", lambda folders: bpe.built([]))


def layers(state, tower, names):
    out = {}
    for number in range(TINY_CONFIG[f"{tower}_config"]["num_hidden_layers"]):
        old, new = f"{tower}_model.encoder.layers.{number}.", f"{names['layers']}.{number}."
        for last in ("weight", "bias"):
            out[f"{new}{names['in']}{last}"] = torch.cat([state[f"{old}self_attn.{part}_proj.{last}"] for part in "qkv"])
            out[f"{new}{names['out']}.{last}"] = state[f"{old}self_attn.out_proj.{last}"]
            for i in "12":
                out[f"{new}{names['norm']}{i}.{last}"] = state[f"{old}layer_norm{i}.{last}"]
                out[f"{new}mlp.{names['fc' + i]}.{last}"] = state[f"{old}mlp.fc{i}.{last}"]
    return out


def text_part(state):
    return layers(state, "text", TEXT) | {
        "token_embedding.weight": state["text_model.embeddings.token_embedding.weight"],
        "positional_embedding": state["text_model.embeddings.position_embedding.weight"],
        "ln_final.weight": state["text_model.final_layer_norm.weight"],
        "ln_final.bias": state["text_model.final_layer_norm.bias"],
        "text_projection": state["text_projection.weight"].T,
        "logit_scale": torch.tensor(4.6),
    }


def as_openai(state):
    out = text_part(state) | layers(state, "vision", OPENAI)
    for key in ("class_embedding", "position_embedding.weight", "patch_embedding.weight"):
        out[OPENAI[key]] = state[f"vision_model.embeddings.{key}"]
    for key in ("pre_layrnorm", "post_layernorm"):
        for last in ("weight", "bias"):
            out[f"{OPENAI[key]}.{last}"] = state[f"vision_model.{key}.{last}"]
    return out | {"visual.proj": state["visual_projection.weight"].T}


def as_slip(state, prompts=None):
    out = text_part(state) | layers(state, "vision", SLIP)
    embeddings = "vision_model.embeddings."
    out["visual.cls_token"] = state[embeddings + "class_embedding"][None, None]
    out["visual.pos_embed"] = state[embeddings + "position_embedding.weight"][None]
    out["visual.patch_embed.proj.weight"] = state[embeddings + "patch_embedding.weight"]
    out["visual.patch_embed.proj.bias"] = torch.ones(64)
    for last in ("weight", "bias"):
        out[f"visual.norm.{last}"] = state[f"vision_model.post_layernorm.{last}"]
    out["image_mlp.layer1.weight"] = torch.ones(2, 2)
    if prompts is not None:
        out |= {"visual.prompt_embeddings": prompts[:1], "visual.deep_prompt_embeddings": prompts[1:]}
    return out | {"image_projection": state["visual_projection.weight"].T}


@pytest.fixture
def clip():
    """A tiny CLIP with one head in each tower, which every layout takes 64 channels to have."""
    clip = tiny_clip(7)
    for tower in ("vision_config", "text_config"):
        clip.config[tower] = {**clip.config[tower], "num_attention_heads": 1}
    return clip


@pytest.fixture(autouse=True)
def config_kept(monkeypatch):
    """`clip` changes the shared configuration: put it back."""
    for tower in ("vision_config", "text_config"):
        monkeypatch.setitem(TINY_CONFIG, tower, dict(TINY_CONFIG[tower]))


def outputs(towers):
    generator = torch.Generator().manual_seed(0)
    pictures = torch.randint(0, 256, (2, 32, 32, 3), generator=generator, dtype=torch.uint8)
    with torch.no_grad():
        seen = towers.picture(towers.picture.normalise(pictures))
        return torch.cat([seen, towers.text(towers.text.tokenize(["a chair", "the lamp"]))])


def loaded(file, prompts=PLAIN):
    return load_towers(str(file), prompts, beside=Path("."))


class Archive(torch.nn.Module):
    """A module whose state dict has any names: what torch.jit saves of OpenAI's model."""

    def __init__(self, state):
        super().__init__()
        for name, value in state.items():
            module = self
            *path, last = name.split(".")
            for part in path:
                if not hasattr(module, part):
                    module.add_module(part, torch.nn.Module())
                module = getattr(module, part)
            module.register_buffer(last, value.contiguous())

    def forward(self, x):
        return x


def written(kind, clip, folder):
    """A file or folder that holds `clip` in that layout."""
    openai = as_openai(clip.state)
    marks = {"input_resolution": torch.tensor(32), "context_length": torch.tensor(77), "vocab_size": torch.tensor(514)}
    file = folder / f"clip{'.safetensors' if 'safetensors' in kind else '.pt'}"
    if kind == "OpenAI TorchScript":
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.jit.save(torch.jit.script(Archive(openai | marks)), file)
    elif kind == "OpenAI .pt":
        torch.save(openai | marks, file)
    elif kind == "OpenAI safetensors":
        safetensors.save_file({name: value.contiguous() for name, value in (openai | marks).items()}, file)
    elif kind == "open_clip folder":
        torch.save({"state_dict": {"module." + name: value for name, value in openai.items()}}, folder / "open_clip_pytorch_model.bin")
        (folder / "open_clip_config.json").write_text(json.dumps({"model_cfg": {"quick_gelu": True, "embed_dim": 32}}))
        return folder
    elif kind == "open_clip safetensors, text apart":
        tower = ("token_", "positional", "transformer", "ln_final", "text_projection")
        renamed = {("text." + name if name.startswith(tower) else name): value.contiguous() for name, value in openai.items()}
        safetensors.save_file(renamed, file)
        return f"{file}#quick_gelu"
    elif kind.startswith("Hugging Face"):
        state = {name: value.contiguous() for name, value in clip.state.items()}
        position = {"vision_model.embeddings.position_ids": torch.arange(17)[None]}  # older files hold it
        (folder / "config.json").write_text(json.dumps({"model_type": "clip", **clip.config}))
        if kind.endswith("split"):
            names = list(state)
            parts = {"a.safetensors": names[:40], "b.safetensors": names[40:]}
            for part, some in parts.items():
                safetensors.save_file({name: state[name] for name in some}, folder / part)
            index = {"weight_map": {name: part for part, some in parts.items() for name in some}}
            (folder / "model.safetensors.index.json").write_text(json.dumps(index))
        else:
            safetensors.save_file(state | position, folder / "model.safetensors")
        return folder
    return file


KINDS = [
    "OpenAI TorchScript", "OpenAI .pt", "OpenAI safetensors", "open_clip folder", "open_clip safetensors, text apart", "Hugging Face",
    "Hugging Face, split",
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_layout_gives_the_same_towers(kind, clip, tmp_path, vocabulary):
    towers, want = loaded(written(kind, clip, tmp_path)), build_towers(clip, bpe.built([]), Prompts())
    held = towers.state_dict()
    assert all(torch.equal(held[name], value) for name, value in want.state_dict().items())
    assert torch.allclose(outputs(towers), outputs(want), atol=1e-5)  # a product of few rows rounds by where its weights lie in memory
    assert kind.startswith(towers.source["layout"].split()[0])
    assert all(len(digest) == 64 for digest in towers.source["files"].values())


def test_half_precision_weights_are_widened(clip, tmp_path, vocabulary):
    torch.save({name: value.half() if value.ndim else value for name, value in as_openai(clip.state).items()}, tmp_path / "clip.pt")
    towers = loaded(f"{tmp_path / 'clip.pt'}#gelu")
    assert {parameter.dtype for parameter in towers.parameters()} == {torch.float32}
    assert towers.source["activation"] == "gelu"


def test_a_slip_checkpoint_is_opened_with_its_options_and_its_prompts(clip, tmp_path, vocabulary):
    prompts = torch.randn(3, 5, 64)
    state = {"module." + name: value for name, value in as_slip(clip.state, prompts).items()}
    torch.save({"epoch": 100, "state_dict": state, "args": argparse.Namespace(model="SLIP_VITB16", lr=3e-3)}, tmp_path / "slip.pt")
    towers = loaded(tmp_path / "slip.pt", Prompts(tokens=5))
    assert towers.source["layout"] == "SLIP"
    assert torch.equal(towers.picture.prompts.tokens, prompts)
    assert towers.picture.mean.flatten().tolist() == pytest.approx([0.485, 0.456, 0.406])
    assert (towers.picture.embeddings.patch_embedding.bias == 1).all()
    assert not loaded(tmp_path / "slip.pt").picture.has_prompts  # the same file, without


def test_prompts_of_the_released_code_are_found_in_its_checkpoint(tmp_path):
    prompts = torch.randn(12, 5, 8)
    inner = {"prompt_embeddings": prompts[:1], "deep_prompt_embeddings": prompts[1:], "cls_token": torch.zeros(1)}
    torch.save({"base_model": {}, "visual_clip_model": inner, "epoch": 3}, tmp_path / "ckpt-best.pth")
    assert torch.equal(opening.released_prompts(tmp_path / "ckpt-best.pth"), prompts)
    with pytest.raises(UsageError, match="holds no text tower: give SLIP's weights"):
        loaded(tmp_path / "ckpt-best.pth")
    torch.save({"base_model": {}}, tmp_path / "none.pth")
    with pytest.raises(UsageError, match="holds no prompts of CG3D"):
        opening.released_prompts(tmp_path / "none.pth")


def changed(state, drop=(), add=None, rename=lambda name: name):
    return {rename(name): value for name, value in state.items() if name not in drop} | (add or {})


def test_weights_that_do_not_fit_are_told_in_one_line(clip, tmp_path, vocabulary):
    openai = as_openai(clip.state)
    odd = {
        r"cannot be read as weights.*other pickles are not opened": None,
        r"no CLIP layout.*It looks like the point network CG3D PointTransformer": PointTransformer(
            dim=16, depth=1, heads=2, groups=4, group_size=4, widths=(8, 8, 8, 8), out=8
        ).state_dict(),
        r"a CLIP with a ResNet": changed(openai, ["visual.class_embedding"], {"visual.layer1.0.conv1.weight": torch.zeros(1)}),
        r"an open_clip model with a timm tower": changed(openai, ["visual.class_embedding"], {"visual.trunk.cls_token": torch.zeros(1)}),
        r"one tower of a Hugging Face model": {"text_model.embeddings.token_embedding.weight": torch.zeros(2, 2)},
        r"2 tensors, a, b\. Known: Hugging Face CLIP, SLIP": {"a": torch.zeros(1), "b": torch.zeros(1)},
        r"do not tell their activation.*'#quick_gelu'": openai,
        r"lack visual_projection.weight": changed(as_slip(clip.state), ["image_projection"]),
        r"do not fit: 1 missing: text_model.final_layer_norm.bias": changed(as_slip(clip.state), ["ln_final.bias"]),
        r"1 unknown: visual.extra": changed(as_slip(clip.state), add={"visual.extra": torch.zeros(1)}),
        r"Hugging Face weights without their config.json": clip.state,
    }
    for said, state in odd.items():
        file = tmp_path / "odd.pt"
        if state is None:
            file.write_bytes(pickle.dumps(Path("x")))
        else:
            torch.save(state, file)
        with pytest.raises(UsageError, match=said) as caught:
            loaded(file)
        assert "\n" not in str(caught.value)
        assert "odd.pt" in str(caught.value) or "do not fit" in said or "unknown" in said


def test_code_in_a_pickle_is_never_run(tmp_path):
    class Trap:
        def __reduce__(self):
            return (Path.touch, (tmp_path / "ran",))

    torch.save({"state_dict": Trap()}, tmp_path / "trap.pt")
    with pytest.raises(UsageError, match="other pickles are not opened"):
        loaded(tmp_path / "trap.pt")
    assert not (tmp_path / "ran").exists()


def test_folders_and_names_that_lead_nowhere_are_told(clip, tmp_path, monkeypatch):
    with pytest.raises(UsageError, match=r"weights '.*none.pt' do not exist"):
        loaded(tmp_path / "none.pt")
    with pytest.raises(UsageError, match=r"holds no weights\. It must hold one of: model.safetensors"):
        loaded(tmp_path)
    (tmp_path / "model.safetensors.index.json").write_text('{"weight_map": {"a": "../x-1.safetensors", "b": "x-2.safetensors"}}')
    with pytest.raises(UsageError, match=r"lacks x-1.safetensors, x-2.safetensors"):
        loaded(tmp_path)
    with pytest.raises(UsageError, match="unknown activation 'relu'"):
        loaded(f"{tmp_path}#relu")
    (tmp_path / "sig").mkdir()
    written("Hugging Face", clip, tmp_path / "sig")
    (tmp_path / "sig" / "config.json").write_text('{"model_type": "siglip"}')
    with pytest.raises(UsageError, match="of type 'siglip'"):
        loaded(tmp_path / "sig")


def test_a_hub_id_comes_from_the_cache_or_says_what_to_fetch(clip, tmp_path, monkeypatch, vocabulary):
    hub = pytest.importorskip("huggingface_hub")
    asked = []

    def snapshot(name, local_files_only, **patterns):
        asked.append(local_files_only)
        if name == "made/up" or not (local_files_only or name == "some/clip"):
            raise OSError("offline")
        return str(tmp_path)

    monkeypatch.setattr(hub, "snapshot_download", snapshot)
    written("Hugging Face", clip, tmp_path)
    assert load_towers("some/clip", Prompts(), beside=tmp_path / "elsewhere").source["weights"] == "some/clip"
    assert asked == [True]
    with pytest.raises(UsageError, match=r"'made/up' is neither.*Fetch config.json.*huggingface.co/made/up into a folder and set towers"):
        load_towers("made/up", Prompts(), beside=tmp_path)
    assert asked == [True, True, False]
