#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One name, one type: two classes of one name in two headers break the one-definition rule, and no tool says so until
the program crashes, since the linker keeps whichever copy of a template it meets first.

check_names.py ROOT
"""
import re
import sys
from collections import defaultdict
from pathlib import Path

NAMESPACE = re.compile(r"namespace ([\w:]+) \{")
TYPE = re.compile(r"(?:struct|class|enum class) (\w+)\b(?!::)")


def definitions(path):
    """Types at the outermost level of a file, by namespace; those of nameless namespaces are the file's own."""
    space, nameless = "", False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("namespace {"):
            nameless = True
        elif line == "} // namespace":
            nameless = False
        elif match := NAMESPACE.match(line):
            space = match[1]
        elif not nameless and not line.rstrip().endswith(";") and (match := TYPE.match(line)):
            yield f"{space}::{match[1]}"


def main(root):
    places = defaultdict(set)
    for layer in ("app", "model", "storage", "ui"):
        for path in sorted((root / layer).rglob("*.h")) + sorted((root / layer).rglob("*.cpp")):
            for name in definitions(path):
                places[name].add(path.relative_to(root).as_posix())
    clashes = [f"{name} is defined in {' and '.join(sorted(files))}" for name, files in sorted(places.items()) if len(files) > 1]
    print("\n".join(clashes) or "every type has one definition")
    return bool(clashes)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
