#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the compiler lets pass: fails when a file includes what its room may not see.

check_includes.py ROOT      run by CTest (label "arch") and by `./dev lint`
"""
import re
import sys
from pathlib import Path

MAY_SEE = {
    "model": {"model"},
    "storage": {"storage", "model"},
    "ui": {"ui", "model"},
    "app": {"app", "ui", "storage", "model"},
}
# Qt's headers lie under one root, so these compile in a Core-only target without being linked.
MODEL_MAY_NOT = re.compile(
    r"^(Qt(?!Core|Global|Numeric)\w*/|Q(Widget|Painter|Image|Pixmap|Color|Font|Icon|Sql|File|Dir|SaveFile|Settings"
    r"|TcpSocket|Network|Process|Gui|Application|Chart)\w*$|sqlite3|sqlcipher)"
)
STORAGE_MAY_NOT = re.compile(r"^(Qt(Widgets|Charts|Sql|Network)/|Q(Widget|MainWindow|Dialog|Sql|Network|TcpSocket)\w*$)")
NOBODY_MAY = re.compile(r"^(Qt(Sql|Network)/|Q(Sql|Network|TcpSocket|UdpSocket|LocalSocket)\w*$)")
# Inside model a module sees only those before it; one line is one rank.
ORDER = [["base"], ["merkle", "values"], ["extract"], ["schema"], ["facts"], ["graph"],
         ["change"], ["intake", "resolve", "indicators", "screening", "query", "sharing"], ["layout"], ["scene"], ["report"], ["ports"]]
RANK = {module: rank for rank, modules in enumerate(ORDER) for module in modules}
INCLUDE = re.compile(r'\s*#\s*include\s+["<]([^">]+)[">]')


def sources(root, layer):
    return sorted(p for p in (root / layer).rglob("*") if p.suffix in {".h", ".cpp"})


def owners(root, problems):
    header_owner, folder_owner = {}, {}
    for layer in MAY_SEE:
        for header in (root / layer).rglob("*.h"):
            path = header.relative_to(root / layer)
            if len(path.parts) > 1 and folder_owner.setdefault(path.parts[0], layer) != layer:
                problems.append(f"{layer}/{path.parts[0]}/: {folder_owner[path.parts[0]]}/ has a folder of that name")
            header_owner[path.as_posix()] = layer
    return header_owner


def fault(layer, module, target, header_owner):
    if target.startswith("../"):
        return f"relative include {target}"
    owner = header_owner.get(target)
    if owner and owner not in MAY_SEE[layer]:
        return f"{layer} must not see {owner} ({target})"
    if NOBODY_MAY.match(target):
        return f"nothing here may use {target}"
    if layer == "storage" and STORAGE_MAY_NOT.match(target):
        return f"storage must not use {target}"
    if layer == "model":
        if MODEL_MAY_NOT.match(target):
            return f"model must stay free of {target}"
        other = target.split("/")[0]
        if owner == "model" and other != module and RANK[other] >= RANK[module]:
            return f"model/{module} must not see model/{other}: it does not stand before it"
    return None


def main(root):
    problems = []
    header_owner = owners(root, problems)
    for layer in MAY_SEE:
        for source in sources(root, layer):
            module = source.relative_to(root / layer).parts[0]
            if layer == "model" and module not in RANK:
                problems.append(f"model/{module}/ has no place in the order of modules")
                continue
            for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                what = match and fault(layer, module, match[1], header_owner)
                if what:
                    problems.append(f"{source.relative_to(root)}:{number}: {what}")
    print("\n".join(sorted(set(problems))) or "borders kept")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
