"""`python -m cg3d`, and `torchrun -m cg3d pretrain RECIPE --out RUN`. Does nothing of its own."""

from __future__ import annotations

import sys

from cg3d.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
