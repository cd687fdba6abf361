"""`make demo`: write models, index them, ask, and look at the answers. Everything lands in one folder.

`python examples/demo.py [FOLDER [COUNT]]`"""

import sys
from pathlib import Path

from cg3d.cli.main import main

QUESTIONS = ("a wooden chair", "something to drink from", "a lamp for the desk", "a red sofa", "where books stand", "a plant in a pot")


def run(*arguments: object) -> int:
    """One command as it is typed, and what it says."""
    words = [str(argument) for argument in arguments]
    print("\n$ cg3d " + " ".join(f'"{word}"' if " " in word else word for word in words), flush=True)
    code = main(words)
    if code not in (0, 3, 4):  # 3: nothing fits, 4: a file was refused
        sys.exit(code)
    return code


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "demo")
    models, library, questions = folder / "models", ("--library", folder / "library.db"), folder / "questions.txt"
    run("make", models, "--force", "--count", sys.argv[2] if len(sys.argv) > 2 else 120)
    run("index", models, *library)
    run("search", "a wooden chair", "-k", 5, *library)
    run("search", "something to sit on", "--no-names", "-k", 5, *library)
    run("search", "--like", sorted(models.glob("*chair*.glb"))[0], "-k", 5, *library)
    files = [sorted(models.glob(f"*{word}*.glb"))[0] for word in ("chair", "bicycle")]
    run("classify", *files, "--labels", "bed,bottle,chair,lamp,mug,sofa,table", "-k", 3)
    questions.write_text("\n".join(QUESTIONS) + "\n", encoding="utf-8")
    run("search", "--queries", questions, "-k", 5, "--open", "--output", folder / "answers.html", *library)
    run("query", models / "room.ply", "a bed", "the sofa", "a shelf with books", "--out", folder / "room.png")
