"""Order in a folder: what is there twice, and what is what: `python examples/sort_folder.py FOLDER LABEL,LABEL,...`"""

import sys
from collections import Counter

import cg3d

folder, labels = sys.argv[1], sys.argv[2].split(",")
bundle = cg3d.load()
with cg3d.open_library("models.db", write=True) as library:
    report = cg3d.index(library, [folder], bundle)
    print(report.indexed, "indexed,", len(report.refused), "refused")
    for group in cg3d.duplicates(library):
        print(group.kind, [member.item.path.name for member in group.members])
    tagged = cg3d.tag(library, bundle, labels, least=0.2)
print(Counter(tag.label for one in tagged for tag in one.tags))
