"""Five lines to a first answer: `python examples/search.py FOLDER [QUESTION]`."""

import sys

import cg3d

folder, question = sys.argv[1], " ".join(sys.argv[2:]) or "a wooden chair"
bundle = cg3d.load()
with cg3d.open_library("models.db", write=True) as library:
    cg3d.index(library, [folder], bundle)
    for hit in cg3d.search(library, bundle, question).hits:
        print(hit.rank, f"{hit.score:.2f}", hit.path)
