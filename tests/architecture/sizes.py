#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lengths of files and functions against the house style; fails only on what the style forbids outright.

sizes.py ROOT
"""
import subprocess
import sys
from pathlib import Path

LAYERS = ("app", "model", "storage", "ui")
MAX_FILE, MAX_FUNCTION = 700, 60


def files(root, folders, suffixes):
    listed = subprocess.run(["git", "-C", root, "ls-files", "--", *folders], capture_output=True, text=True).stdout.split()
    paths = [Path(root) / p for p in listed] or [p for f in folders for p in (Path(root) / f).rglob("*")]
    return [p for p in paths if p.suffix in suffixes and p.exists()]


def functions(path):
    """Line counts of function bodies: a line that is only "{" after a signature, to the "}" in the same column."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for start, line in enumerate(lines):
        if line.strip() != "{":
            continue
        before = lines[start - 1].rstrip() if start else ""
        head = before.split("//")[0].rstrip()
        if head.lstrip().startswith(("class ", "struct ", "namespace ")):
            continue
        if not head.endswith((")", "const", "noexcept", "override", "final")) and ":" not in head and "," not in head:
            continue
        indent = line[: len(line) - len(line.lstrip())]
        for end in range(start + 1, len(lines)):
            if lines[end].startswith(indent + "}"):
                yield end - start - 1, f"{path}:{start}"
                break


def quantile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(share * len(values)))] if values else 0


def main(root):
    code = files(root, LAYERS, {".cpp", ".h"})
    lengths = [(len(p.read_text(encoding="utf-8").splitlines()), str(p)) for p in code]
    cpp = [n for n, p in lengths if p.endswith(".cpp")]
    bodies = [f for p in code if p.suffix == ".cpp" for f in functions(p)]
    sizes = [n for n, _ in bodies]
    tests = sum(len(p.read_text(encoding="utf-8").splitlines()) for p in files(root, ("tests",), {".cpp", ".h", ".py", ".sh"}))
    total = sum(n for n, _ in lengths)
    print(f"files (.cpp): {len(cpp)}, median {quantile(cpp, .5)}, 95 % {quantile(cpp, .95)}, longest {max(cpp, default=0)} lines")
    print(f"functions: {len(sizes)}, median {quantile(sizes, .5)}, 95 % {quantile(sizes, .95)}, longest {max(sizes, default=0)} lines")
    print(f"code {total} lines, tests {tests} lines: {tests / max(total, 1):.2f}")
    bad = [f"{n} lines: {p}" for n, p in lengths if n > MAX_FILE] + [f"{n} lines: {p}" for n, p in bodies if n > MAX_FUNCTION]
    print("\n".join(bad) or "nothing over the limits")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
