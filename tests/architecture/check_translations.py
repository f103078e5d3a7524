#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a translator or a programmer forgets: an open string, a lost placeholder, a key that two entries of a menu share.

check_translations.py ROOT                      what can be seen in the files themselves
check_translations.py ROOT --in-step LUPDATE    whether they hold the strings that the sources hold now
"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict, namedtuple
from pathlib import Path
from xml.etree import ElementTree

SKIPPED = 77
SOURCES = ("ui", "app/gui")
PLURAL_FORMS = {"en": 2, "de": 2}
# English is in the sources; its file says only how they are counted.
PLURALS_ONLY = {"en"}
# Sentences about a translation's letters, by language: what must not be found in it.
HABITS = {"de": [(re.compile("[\"”]"), "quotation marks are „ and “"),
                 (re.compile(r"\w…$| …"), "a no-break space stands before …"),
                 (re.compile(r"\bCtrl\b"), "the key is called Strg")]}

PLACEHOLDER = re.compile(r"%L?\d+|%L?n")
TAG = re.compile(r"</?[a-z][^>]*>")
FILE_PATTERN = re.compile(r"\(\*[^)]*\)|;;")
MNEMONIC = re.compile(r"&(\w)")

Message = namedtuple("Message", "context source comment numerus forms open")


def messages(path):
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation.get("type") in ("vanished", "obsolete"):
                continue
            forms = [f.text or "" for f in translation.iter("numerusform")] or [translation.text or ""]
            yield Message(context.findtext("name"), message.findtext("source"), message.findtext("comment") or "",
                          message.get("numerus") == "yes", forms, translation.get("type") == "unfinished")


def ending(text):
    last = text.rstrip()[-1:]
    return last if last in "….:?!," else ""


def spaces_around(text):
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()):]


# What source and translation must have in common, each with the words for when they have not.
ALIKE = [
    (lambda text: Counter(PLACEHOLDER.findall(text)), "other placeholders"),
    (lambda text: Counter(TAG.findall(text)), "other tags"),
    (lambda text: Counter(FILE_PATTERN.findall(text)), "other file patterns"),
    (lambda text: len(MNEMONIC.findall(text)), "another number of &"),
    (lambda text: text.count("\n"), "another number of lines"),
    (ending, "another punctuation mark at the end"),
    (spaces_around, "other spaces around it"),
]


def faults_of(message, language):
    if message.open or not all(message.forms):
        yield "not translated"
        return
    if message.numerus and len(message.forms) != PLURAL_FORMS[language]:
        yield f"{len(message.forms)} plural forms instead of {PLURAL_FORMS[language]}"
    for form in message.forms:
        yield from (words for of, words in ALIKE if of(message.source) != of(form))
        yield from (words for habit, words in HABITS.get(language, []) if habit.search(TAG.sub("", form)))


def mnemonic(text):
    found = MNEMONIC.search(text)
    return found[1].lower() if found else None


def shared_keys(all_messages):
    """Two texts of one context that have different keys in the source must not have one key in a translation."""
    used = defaultdict(dict)
    for message in all_messages:
        key = mnemonic(message.forms[0])
        if key is None or message.context == "Actions":
            continue
        first = used[message.context].setdefault(key, message.source)
        if mnemonic(first) != mnemonic(message.source):
            yield f"{message.context}: “{first}” and “{message.source}” have the same key {key}"


def menus(root):
    """Texts of each menu, and of the bar, as ui/actions/action_table.cpp has them."""
    text = (root / "ui/actions/action_table.cpp").read_text(encoding="utf-8")
    found = defaultdict(list)
    for menu, entry in re.findall(r'(?:MenuId::(\w+),|page\(Command::\w+,)\s*tr\("([^"]+)"', text):
        found[menu or "View"].append(entry)
    found["bar"] = re.findall(r'case MenuId::\w+:\s*return tr\("([^"]+)"\)', text)
    return found


def menu_faults(by_source, found):
    for menu, entries in found.items():
        keys = Counter(mnemonic(by_source.get(entry, entry)) for entry in entries)
        yield from (f"menu {menu}: {n} entries have the key {key}" for key, n in keys.items() if key and n > 1)


def schema_labels(node):
    """Every label, plural and reverse of resources/schema/schema.json."""
    if isinstance(node, list):
        return set().union(*map(schema_labels, node))
    if not isinstance(node, dict):
        return set()
    own = {node[key] for key in ("label", "plural", "reverse") if isinstance(node.get(key), str)}
    return own.union(*map(schema_labels, node.values()))


def schema_faults(root):
    """lupdate does not read JSON: ui/items/schema_words.cpp says the words of the schema once more."""
    words = (root / "ui/items/schema_words.cpp").read_text(encoding="utf-8")
    said = set(re.findall(r'QT_TRANSLATE_NOOP\("Schema", "([^"]+)"\)', words))
    needed = schema_labels(json.loads((root / "resources/schema/schema.json").read_text(encoding="utf-8")))
    yield from (f"schema_words.cpp: “{label}” of the schema is missing" for label in sorted(needed - said))
    yield from (f"schema_words.cpp: “{label}” is not in the schema" for label in sorted(said - needed))


def contexts(root):
    """Names under which the running program asks for its texts."""
    known = set()
    for path in (p for source in SOURCES for p in (root / source).rglob("*") if p.suffix in {".h", ".cpp"}):
        text = path.read_text(encoding="utf-8")
        known.update(re.findall(r"Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\)", text))
        known.update(re.findall(r'(?:translate|QT_TRANSLATE_NOOP)\("([\w:]+)"', text))
        if "Q_OBJECT" in text:
            space = re.search(r"namespace ([\w:]+) \{", text)
            known.update((f"{space[1]}::" if space else "") + name for name in re.findall(r"^class (\w+)", text, re.M))
    return known


def context_faults(root, files):
    """lupdate can take a name that stands before tr( for its context; the program would not find that translation."""
    found = {m.context for path in files for m in messages(path)}
    yield from (f"no class asks for the texts of {name}: write Class::tr( there" for name in sorted(found - contexts(root)))


def faults_in(path, found_menus):
    language = re.fullmatch(r"twelvefold_(\w+)\.ts", path.name)[1]
    if language not in PLURAL_FORMS:
        return [f"{path.name}: PLURAL_FORMS does not say how many plural forms {language} has"]
    read = list(messages(path))
    faults = [f"{m.context}: “{m.source}”: {fault}" for m in read for fault in faults_of(m, language)]
    faults += shared_keys(read)
    faults += menu_faults({m.source: m.forms[0] for m in read if m.context == "Actions"}, found_menus)
    return [f"{path.name}: {fault}" for fault in faults]


def identity(message):
    return message.context, message.source, message.comment, message.numerus


def out_of_step(root, path, lupdate):
    language = re.fullmatch(r"twelvefold_(\w+)\.ts", path.name)[1]
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / path.name
        plural = ["-pluralonly"] if language in PLURALS_ONLY else []
        sources = [str(root / source) for source in SOURCES]
        subprocess.run([lupdate, "-silent", "-locations", "none", *plural, *sources, "-ts", str(fresh)], check=True)
        now = {identity(m) for m in messages(fresh)}
    there = {identity(m) for m in messages(path)}
    return [f"{path.name}: {m[0]}: “{m[1]}” is new in the sources" for m in sorted(now - there)] + [
        f"{path.name}: {m[0]}: “{m[1]}” is in no source" for m in sorted(there - now)]


def main(root, lupdate=None):
    files = sorted((root / "translations").glob("twelvefold_*.ts"))
    if lupdate is None:
        faults = [*schema_faults(root), *context_faults(root, files)]
        faults += (fault for path in files for fault in faults_in(path, menus(root)))
        good = "every translation fits its source"
    else:
        tool = shutil.which(lupdate)
        if not tool:
            print(f"Skipped: lupdate tells whether the language files are in step with the sources, and {lupdate} is not there.")
            return SKIPPED
        faults = [fault for path in files for fault in out_of_step(root, path, tool)]
        good = "the language files hold the strings of the sources"
        if faults:
            faults.append("Build the target update_translations and translate what is open (translations/README.md).")
    print("\n".join(faults) or f"{good} ({', '.join(path.name for path in files)})")
    return bool(faults) or not files


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[3:4]))
