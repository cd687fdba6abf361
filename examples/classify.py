"""Which word fits a file, or does none? `python examples/classify.py LABEL,LABEL,... FILE...`"""

import sys

import cg3d

labels = sys.argv[1].split(",")
for answer in cg3d.classify(cg3d.load(), sys.argv[2:], labels):
    if hasattr(answer, "predictions"):
        best = answer.predictions[0]
        print(answer.path, best.label, f"{best.probability:.0%}", f"(none of these: {answer.none:.0%})")
    else:
        print(answer.path, "refused:", answer.code, answer.reason)
