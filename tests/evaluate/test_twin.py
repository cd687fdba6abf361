"""The untrained twin answers with the labels of its neighbours."""

from __future__ import annotations

import numpy as np

from cg3d.evaluate.twin import Twin


def test_the_twin_answers_with_the_label_of_its_neighbours() -> None:
    rows = np.eye(4, dtype=np.float32)
    found = Twin(np.repeat(rows[:2], 5, 0), np.repeat([0, 1], 5), rows)
    asked = rows[1][None, None]
    assert found.votes(asked).argmax() == 1
    assert (found.words(asked) @ rows.T).argmax() == 1
