"""Photos as questions: where the thing is, what is cut out, and that the answer says so."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageOps

from cg3d.answers import photo
from cg3d.answers.files import ORIENTATION, picture_vectors, read_picture
from cg3d.errors import UsageError


def scene(rng: np.random.Generator, box: photo.Box, wide: int = 320, high: int = 240) -> np.ndarray:
    """A red thing with a dark stripe on a wall and a floor, with noise."""
    picture = np.where(np.arange(high)[:, None, None] > high // 2, [90.0, 110, 150], [170.0, 180, 160]) * np.ones((high, wide, 1))
    picture *= np.linspace(0.8, 1.1, wide)[None, :, None]
    x0, y0, x1, y1 = box
    picture[y0:y1, x0:x1] = (190, 50, 40)
    picture[(y0 + y1) // 2 : (y0 + y1) // 2 + 8, x0:x1] = (40, 20, 20)
    return np.clip(picture + rng.normal(0, 6, picture.shape), 0, 255).astype(np.uint8)


def overlap(first: photo.Box, second: photo.Box) -> float:
    both = max(0, min(first[2], second[2]) - max(first[0], second[0])) * max(0, min(first[3], second[3]) - max(first[1], second[1]))
    return both / (sum((box[2] - box[0]) * (box[3] - box[1]) for box in (first, second)) - both)


@pytest.mark.parametrize("box", [(110, 70, 210, 190), (60, 60, 150, 200), (150, 90, 260, 150)])
def test_a_thing_before_a_wall_and_a_floor_is_found(box: photo.Box) -> None:
    found = photo.thing_in(scene(np.random.default_rng(0), box))
    assert found is not None
    assert overlap(found, box) > 0.6


def test_a_small_thing_on_a_plain_ground_is_found_to_the_pixel() -> None:
    picture = np.full((200, 300, 3), 255, np.uint8)
    picture[50:120, 100:180] = (30, 90, 160)
    assert photo.thing_in(picture) == (100, 50, 180, 120)


def test_a_render_that_fills_its_picture_stays_whole() -> None:
    picture = np.full((224, 224, 3), 240, np.uint8)
    picture[10:214, 60:160] = (30, 90, 160)
    assert photo.thing_in(picture) is None


@pytest.mark.parametrize("shape", [(50, 30), (1, 1), (1, 400), (400, 1), (2, 2), (1024, 768)])
def test_one_colour_of_any_size_stays_whole(shape: tuple[int, int]) -> None:
    assert photo.thing_in(np.full((*shape, 3), 90, np.uint8)) is None


@pytest.mark.parametrize("shape", [(1, 2), (2, 1), (3, 3), (1, 300), (5, 900), (77, 31)])
def test_a_box_in_noise_lies_in_the_picture(shape: tuple[int, int]) -> None:
    for seed in range(5):
        noise = np.random.default_rng(seed).integers(0, 256, (*shape, 3), dtype=np.uint8)
        box = photo.thing_in(noise)
        if box is not None:
            photo.require_inside(box, shape[1], shape[0])
            square = photo.around(noise, box)
            assert square.shape[0] == square.shape[1]


def test_a_mirrored_picture_has_the_mirrored_box() -> None:
    picture = scene(np.random.default_rng(1), (128, 80, 208, 176))
    found, mirrored = photo.thing_in(picture), photo.thing_in(picture[:, ::-1])
    assert found is not None
    assert mirrored is not None
    assert overlap((320 - mirrored[2], mirrored[1], 320 - mirrored[0], mirrored[3]), found) > 0.9


def test_the_square_holds_the_box_and_fills_up_with_the_border() -> None:
    picture = np.full((40, 100, 3), 200, np.uint8)
    picture[0:40, 30:70] = 10
    picture[0, :] = picture[-1, :] = 200
    square = photo.around(picture, (30, 0, 70, 40))
    assert square.shape == (45, 45, 3)
    assert (square[22, 3:42] == 10).all()
    assert (square[0] == 200).all()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_upright_parity_with_pillow(orientation: int) -> None:
    stored = np.random.default_rng(2).integers(0, 256, (5, 7, 3), dtype=np.uint8)
    image = Image.fromarray(stored)
    image.getexif()[ORIENTATION] = orientation
    assert np.array_equal(photo.upright(stored, orientation), np.asarray(ImageOps.exif_transpose(image)))


def test_a_photo_taken_upright_is_read_upright(tmp_path) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    Image.fromarray(np.full((1500, 3000, 3), 90, np.uint8)).save(tmp_path / "held.jpg", exif=exif)
    assert read_picture(tmp_path / "held.jpg").shape == (1024, 512, 3)
    bundle = Seen()
    assert picture_vectors(bundle, tmp_path / "held.jpg", box=(0, 0, 1500, 3000))[1] == (0, 0, 1500, 3000)
    with pytest.raises(UsageError, match="1500 x 3000"):
        picture_vectors(bundle, tmp_path / "held.jpg", box=(0, 0, 3000, 1500))


class Seen:
    """A bundle that keeps what it was shown."""

    def encode_pictures(self, pictures):
        self.pixels = pictures[0].pixels
        return np.ones((1, 4), np.float32)


def test_the_box_is_told_in_the_files_own_pixels(tmp_path) -> None:
    picture = np.full((1200, 2048, 3), 255, np.uint8)
    picture[400:800, 600:1200] = (30, 90, 160)
    Image.fromarray(picture).save(tmp_path / "thing.png")
    _, box = picture_vectors(Seen(), tmp_path / "thing.png")
    assert box == (600, 400, 1200, 800)
    bundle = Seen()
    assert picture_vectors(bundle, tmp_path / "thing.png", whole=True)[1] is None
    assert bundle.pixels.shape == (600, 1024, 3)
    assert picture_vectors(bundle, tmp_path / "thing.png", box=(600, 400, 1000, 800))[1] == (600, 400, 1000, 800)
    assert bundle.pixels.shape == (224, 224, 3)


@pytest.mark.parametrize("box", [(0, 0, 0, 10), (5, 8, 4, 10), (0, 0, 41, 10), (0, 20, 10, 31)])
def test_a_box_outside_is_refused_with_the_size(tmp_path, box: photo.Box) -> None:
    Image.new("RGB", (40, 30), (200, 30, 30)).save(tmp_path / "red.png")
    with pytest.raises(UsageError, match="does not lie in the picture, which is 40 x 30"):
        picture_vectors(Seen(), tmp_path / "red.png", box=box)


def test_the_answer_says_where_it_looked(tmp_path) -> None:
    from cg3d.answers.search import Question, _pictured

    Image.fromarray(scene(np.random.default_rng(0), (110, 70, 210, 190))).save(tmp_path / "room.png")
    looked = _pictured(Seen(), tmp_path / "room.png", Question(image=tmp_path / "room.png")).box
    assert looked is not None
    assert overlap(looked, (110, 70, 210, 190)) > 0.6
