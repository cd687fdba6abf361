"""Every wrong input: one line that says which keys, what they look like, and what to do."""

import pickle

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

from cg3d.cli.main import main  # noqa: E402
from cg3d.errors import UsageError  # noqa: E402
from cg3d.learn.importing.family import Asked  # noqa: E402
from cg3d.learn.importing.kinds import import_bundle  # noqa: E402

pytestmark = pytest.mark.torch


def said(kind, out, **asked):
    with pytest.raises(UsageError) as caught:
        import_bundle(kind, Asked(**asked), out)
    assert not out.exists()
    text = str(caught.value)
    assert "\n" not in text
    return text


@pytest.mark.parametrize(
    ("kind", "given", "looks"),
    [
        ("ulip", "ulip2", "ULIP-2's PointBERT with colour: import them as 'ulip2'"),
        ("ulip2", "ulip", "ULIP's PointBERT: import them as 'ulip'"),
        ("uni3d", "openshape", "OpenShape's PointBERT: import them as 'openshape'"),
        ("openshape", "uni3d", "Uni3D (width 64): import them as 'uni3d'"),
        ("cg3d-pointmlp", "cg3d-pointtransformer", "CG3D PointTransformer: import them as 'cg3d-pointtransformer'"),
        ("pointmlp", "cg3d-pointmlp", "CG3D"),
        ("cg3d-pointtransformer", "pointmlp", "PointMLP-elite: import them as 'pointmlp'"),
    ],
)
def test_weights_of_another_architecture_name_keys_and_the_model_they_look_like(checkpoint, tmp_path, kind, given, looks):
    text = said(kind, tmp_path / "out", weights=str(checkpoint(given)), points=1024 if kind.startswith("cg3d") else 0, labels=("a",))
    assert looks in text
    assert any(word in text for word in ("lack", "missing", "takes", "no classifier"))


def test_a_missing_tensor_is_named(checkpoint, tmp_path):
    state = torch.load(checkpoint("uni3d"), weights_only=True)
    del state["module"]["point_encoder.visual.blocks.1.norm2.bias"]
    torch.save(state, tmp_path / "cut.pt")
    text = said("uni3d", tmp_path / "out", weights=str(tmp_path / "cut.pt"), text="tiny:1")
    assert "1 missing: visual.blocks.1.norm2.bias" in text
    assert "of another size or damaged" in text


def test_weights_that_do_not_tell_their_points_ask_for_them(checkpoint, tmp_path):
    text = said("cg3d-pointtransformer", tmp_path / "out", weights=str(checkpoint("cg3d-pointtransformer")), text="tiny:1")
    assert "--points 1024 or --points 8192" in text
    assert "--points 500" in said("openshape", tmp_path / "out", weights=str(checkpoint("openshape")), points=500)


def test_a_pickle_is_refused_with_the_line_that_converts_it(tmp_path):
    class Harm:
        def __reduce__(self):
            return (open, (str(tmp_path / "harm"), "w"))

    (tmp_path / "evil.pt").write_bytes(pickle.dumps({"state_dict": Harm()}))
    torch.save({"state_dict": {"a": torch.zeros(1)}, "who": Harm()}, tmp_path / "zip.pt")
    for name in ("evil.pt", "zip.pt"):
        text = said("uni3d", tmp_path / "out", weights=str(tmp_path / name))
        assert "cannot be read as weights" in text
        assert "save_file" in text
    assert not (tmp_path / "harm").exists()


def test_what_is_missing_is_said_with_what_to_give(checkpoint, tmp_path):
    out = tmp_path / "out"
    assert "EVA02-CLIP-E/14+" in said("uni3d", out, weights=str(checkpoint("uni3d")))
    assert "5 names" in said("pointmlp", out, weights=str(checkpoint("pointmlp")))
    assert "2 labels for a classifier of 5" in said("pointmlp", out, weights=str(checkpoint("pointmlp")), labels=("a", "b"))
    assert "does not exist" in said("uni3d", out, weights="nowhere.pt").replace("do not exist", "does not exist")
    (tmp_path / "empty").mkdir()
    assert "holds 0 weight files" in said("uni3d", out, weights=str(tmp_path / "empty"))
    assert "Did you mean 'openshape'" in said("openshap", out, weights="x.pt")
    assert "--text with kind 'clip'" in said("clip", out, weights="tiny:1", text="tiny:2")


def test_a_hub_id_that_cannot_be_fetched_says_what_to_fetch_and_where_to(tmp_path, monkeypatch):
    hub = pytest.importorskip("huggingface_hub")

    def offline(*_, **__):
        raise OSError("no route")

    monkeypatch.setattr(hub, "snapshot_download", offline)
    text = said("uni3d", tmp_path / "out", weights="BAAI/Uni3D:modelzoo/uni3d-b/model.pt")
    assert "https://huggingface.co/BAAI/Uni3D/resolve/main/modelzoo/uni3d-b/model.pt" in text
    text = said("clip", tmp_path / "out", weights="openai/clip-vit-base-patch32")
    assert "into a folder and give that folder" in text


def test_towers_of_another_space_are_refused(checkpoint, tmp_path):
    state = torch.load(checkpoint("uni3d"), weights_only=True)
    module = state["module"]
    module["point_encoder.trans2embed.weight"], module["point_encoder.trans2embed.bias"] = torch.zeros(48, 64), torch.zeros(48)
    torch.save(state, tmp_path / "wide.pt")
    assert "32 dimensions, this point encoder 48" in said("uni3d", tmp_path / "out", weights=str(tmp_path / "wide.pt"), text="tiny:1")


def test_a_folder_that_exists_is_left_alone(checkpoint, tmp_path, capsys):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").write_text("mine")
    assert main(["bundle", "import", "ulip", str(checkpoint("ulip")), str(tmp_path / "mine"), "--text", "tiny:1"]) == 2
    error = capsys.readouterr().err
    assert "exists" in error
    assert len(error.strip().splitlines()) == 1
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["note.txt"]
