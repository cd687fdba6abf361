"""Ask with a model, a picture and words together: `python examples/ask_with_a_model.py LIBRARY MODEL PICTURE`."""

import sys
from pathlib import Path

import cg3d

bundle = cg3d.load()
library, model, picture = map(Path, sys.argv[1:])
with cg3d.open_library(library, space=bundle.space) as opened:
    question = cg3d.Question(like=model, image=picture, without="wheels", k=5)
    answer = cg3d.search(opened, bundle, question)
for hit in answer.hits:
    print(hit.rank, Path(hit.path).name, {part: round(score, 1) for part, score in hit.parts.items()})
if not answer.fits:
    print(answer.note)
