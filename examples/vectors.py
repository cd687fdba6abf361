"""Read a model, put it and some words into one space, and compare them yourself: `python examples/vectors.py FILE WORD...`"""

import sys

import numpy as np

import cg3d

bundle = cg3d.load()
shape = cg3d.read(sys.argv[1])  # a Mesh or a Cloud, +Y up
print(type(shape).__name__, shape.format, "bounds", shape.bounds.round(2).tolist())

points = shape.vertices if isinstance(shape, cg3d.Mesh) else shape.points
(seen,) = bundle.encode_clouds([cg3d.Cloud(points)])  # (D,) unit length
for word, row in zip(sys.argv[2:], bundle.encode_texts(sys.argv[2:])):
    print(f"{word:20} {np.dot(seen, row):+.3f}")
