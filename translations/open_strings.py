#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The strings of a language file that have no translation yet, as JSON to be filled in with any editor, and back.

open_strings.py FILE.ts > open.json      lists them; a plural has a list of forms
open_strings.py FILE.ts open.json        writes the translations into FILE.ts; what is still empty stays open
"""
import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

CONTEXT = re.compile(r"<context>.*?</context>", re.S)
MESSAGE = re.compile(r"<message[ >].*?</message>", re.S)
TRANSLATION = re.compile(r"<translation[ >/].*</translation>|<translation[^>]*/>", re.S)


def open_strings(text):
    for context in ElementTree.fromstring(text).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation.get("type") != "unfinished":
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield {"context": context.findtext("name"), "source": message.findtext("source"),
                   "comment": message.findtext("comment") or "", "translation": forms or translation.text or ""}


def quoted(text):
    """As lupdate writes it, which also spells out every space that is not a plain one."""
    text = escape(text, {'"': "&quot;", "'": "&apos;"})
    return re.sub(r"(?=[^\x00-\x7f])\s", lambda space: f"&#x{ord(space[0]):x};", text)


def as_xml(translation):
    if isinstance(translation, str):
        return f"<translation>{quoted(translation)}</translation>"
    forms = "".join(f"\n            <numerusform>{quoted(form)}</numerusform>" for form in translation)
    return f"<translation>{forms}\n        </translation>"


def filled(text, entries):
    """The file with the translations in their places; everything else byte for byte as it was."""
    known = {(e["context"], e["source"], e["comment"]): e["translation"] for e in entries}

    def message(block, context):
        element = ElementTree.fromstring(block)
        translation = known.get((context, element.findtext("source"), element.findtext("comment") or ""))
        if not translation or not all(translation) or element.find("translation").get("type") != "unfinished":
            return block
        return TRANSLATION.sub(lambda _: as_xml(translation), block)

    def context(block):
        name = ElementTree.fromstring(block).findtext("name")
        return MESSAGE.sub(lambda match: message(match[0], name), block)

    return CONTEXT.sub(lambda match: context(match[0]), text)


def main(file, answers=None):
    text = file.read_text(encoding="utf-8")
    if answers is None:
        print(json.dumps(list(open_strings(text)), ensure_ascii=False, indent=1))
        return 0
    text = filled(text, json.loads(answers.read_text(encoding="utf-8")))
    file.write_text(text, encoding="utf-8")
    left = sum(1 for _ in open_strings(text))
    print(f"{file.name}: {left} strings are still open" if left else f"{file.name} is complete")
    return 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*map(Path, sys.argv[1:])))
