#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_translations.py catches what a translation lost, and open_strings.py puts back what was filled in.

tst_check_translations.py [LUPDATE]
"""
import contextlib
import io
import json
import shutil
import sys
import tempfile
import unittest
from pathlib import Path
from xml.sax.saxutils import escape

import check_translations as checks

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "translations"))
import open_strings

LUPDATE = "lupdate"
TABLE = '''add({ Command::One, MenuId::File, tr("&New"), tr("Makes") });
add({ Command::Two, MenuId::File,
    tr("&Open"), tr("Opens") });
'''


def message(source, *forms, context="Page", numerus=False):
    return checks.Message(context, source, "", numerus, list(forms), False)


def faults(source, *forms, language="de", **more):
    return list(checks.faults_of(message(source, *forms, **more), language))


class OneString(unittest.TestCase):
    def assertCaught(self, words, source, *forms, **more):
        self.assertEqual([words], faults(source, *forms, **more))

    def test_a_good_one_passes(self):
        self.assertEqual([], faults("&Open %1…", "%1 ö&ffnen\u00a0…"))
        self.assertEqual([], faults("%n file(s): <b>%1</b>", "%n Datei: <b>%1</b>", "%n Dateien: <b>%1</b>", numerus=True))

    def test_an_open_one_is_caught(self):
        self.assertEqual(["not translated"], list(checks.faults_of(message("Save", "")._replace(open=True), "de")))
        self.assertCaught("not translated", "%n file(s)", "%n Datei", "", numerus=True)

    def test_lost_and_changed_placeholders_are_caught(self):
        for translation in ("Datei", "%2 Dateien", "%1 %1 Dateien", "%L1 Dateien"):
            self.assertCaught("other placeholders", "%1 files", translation)
        self.assertCaught("other placeholders", "%n file(s)", "Eine Datei", "%n Dateien", numerus=True)

    def test_lost_tags_are_caught(self):
        self.assertCaught("other tags", "Read <b>this</b>", "Lesen Sie dies")
        self.assertCaught("other tags", 'See <a href="more">there</a>', 'Siehe <a href="mehr">dort</a>')

    def test_another_ending_is_caught(self):
        self.assertCaught("another punctuation mark at the end", "Title:", "Titel")
        self.assertCaught("another punctuation mark at the end", "Open…", "Öffnen")
        self.assertCaught("another punctuation mark at the end", "Done", "Fertig.")

    def test_spaces_and_lines_are_kept(self):
        self.assertCaught("other spaces around it", " minutes", "Minuten")
        self.assertCaught("another number of lines", "one\ntwo", "eins zwei")

    def test_a_lost_or_added_mnemonic_is_caught(self):
        self.assertCaught("another number of &", "&Save", "Speichern")
        self.assertCaught("another number of &", "Save", "&Speichern")

    def test_a_changed_file_pattern_is_caught(self):
        self.assertCaught("other file patterns", "Pictures (*.png *.svg);;All files (*)", "Bilder (*.png);;Alle Dateien (*)")

    def test_plural_forms_are_counted(self):
        self.assertCaught("1 plural forms instead of 2", "%n file(s)", "%n Dateien", numerus=True)

    def test_the_habits_of_a_language_are_kept(self):
        self.assertCaught("quotation marks are „ and “", "“%1” is there", "“%1” ist da")
        self.assertCaught("a no-break space stands before …", "Open…", "Öffnen…")
        self.assertCaught("a no-break space stands before …", "Open…", "Öffnen …")
        self.assertCaught("the key is called Strg", "Press Ctrl+K", "Drücken Sie Ctrl+K")
        self.assertEqual([], faults("age1…, several", "age1…, mehrere"), "part of a word is left out")
        self.assertEqual([], faults("“%1” is there", "“%1” is there", language="en"))


class Keys(unittest.TestCase):
    def test_two_texts_of_a_page_with_one_key_are_caught(self):
        page = [message("&Title:", "&Titel:"), message("&Again:", "Noch ein&t:")]
        self.assertEqual(1, len(list(checks.shared_keys(page))))
        self.assertEqual([], list(checks.shared_keys([page[0], page[1]._replace(context="Other")])))
        self.assertEqual([], list(checks.shared_keys([page[0], message("&Try", "&Tun")])), "the source shares it too")

    def test_two_entries_of_a_menu_with_one_key_are_caught(self):
        found = {"File": ["&New", "&Open"]}
        self.assertEqual([], list(checks.menu_faults({"&New": "&Neu", "&Open": "Ö&ffnen"}, found)))
        self.assertEqual(1, len(list(checks.menu_faults({"&New": "&Neu", "&Open": "Öff&nen"}, found))))

    def test_the_menus_of_the_program_are_found(self):
        found = checks.menus(ROOT)
        self.assertIn("&New Case…", found["File"])
        self.assertIn("&Chart", found["View"])
        self.assertIn("&Help", found["bar"])


class Files(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        self.write("ui/actions/action_table.cpp", TABLE)
        self.write("app/gui/main.cpp", "struct Page {\n    Q_DECLARE_TR_FUNCTIONS(Page)\n};\n")
        self.write("ui/items/schema_words.cpp", 'QT_TRANSLATE_NOOP("Schema", "Email"),\nQT_TRANSLATE_NOOP("Schema", "Emails"),')
        self.write("resources/schema/schema.json", '{"entities": [{"label": "Email", "plural": "Emails", "name": "Mail"}]}')

    def write(self, path, text):
        path = self.root / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def language_file(self, *pairs, name="twelvefold_de.ts"):
        entries = "".join(f"    <message>\n        <source>{escape(source)}</source>\n        <translation"
                          + (f">{escape(text)}" if text else ' type="unfinished">') + "</translation>\n    </message>\n"
                          for source, text in pairs)
        return self.write(f"translations/{name}", '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" '
                          f'language="de">\n<context>\n    <name>Page</name>\n{entries}</context>\n</TS>\n')

    def verdict(self, *arguments):
        with contextlib.redirect_stdout(io.StringIO()) as said:
            status = checks.main(self.root, *arguments)
        return status, said.getvalue()

    def test_a_folder_without_languages_is_no_success(self):
        self.assertTrue(self.verdict()[0])

    def test_each_fault_names_file_and_string(self):
        self.language_file(("Save %1", "Speichern"))
        status, said = self.verdict()
        self.assertTrue(status)
        self.assertIn("twelvefold_de.ts: Page: “Save %1”: other placeholders", said)

    def test_words_of_the_schema_are_compared(self):
        self.language_file(("Save", "Speichern"))
        self.assertEqual(0, self.verdict()[0], self.verdict()[1])
        self.write("resources/schema/schema.json", '{"links": [{"label": "uses email", "reverse": "Email"}]}')
        said = self.verdict()[1]
        self.assertIn("“uses email” of the schema is missing", said)
        self.assertIn("“Emails” is not in the schema", said)

    def test_texts_that_no_class_asks_for_are_caught(self):
        self.write("app/gui/main.cpp", "struct Other {\n    Q_DECLARE_TR_FUNCTIONS(Other)\n};\n")
        self.language_file(("Save", "Speichern"))
        self.assertIn("no class asks for the texts of Page", self.verdict()[1])
        self.write("ui/page.h", "namespace twelvefold::ui {\nclass Page : public QWidget {\n    Q_OBJECT\n};\n}\n")
        self.assertIn("no class asks for the texts of Page", self.verdict()[1], "its name is twelvefold::ui::Page")

    def test_a_language_of_unknown_plurals_is_caught(self):
        self.language_file(("Save", "Zapisz"), name="twelvefold_pl.ts")
        self.assertIn("how many plural forms pl has", self.verdict()[1])

    def test_without_lupdate_it_is_skipped_with_a_sentence(self):
        self.language_file(("Save", "Speichern"))
        status, said = self.verdict("there-is-no-such-lupdate")
        self.assertEqual(checks.SKIPPED, status)
        self.assertTrue(said.startswith("Skipped: "))

    def test_strings_of_the_sources_and_of_the_file_are_compared(self):
        if not shutil.which(LUPDATE):
            self.skipTest(f"{LUPDATE} is not installed")
        self.write("ui/actions/page.cpp", 'struct Page {\n    Q_DECLARE_TR_FUNCTIONS(Page)\n};\nauto a = Page::tr("Save");\n')
        self.language_file(("Save", "Speichern"))
        self.write("ui/actions/action_table.cpp", "")
        self.write("ui/items/schema_words.cpp", "")
        self.assertEqual(0, self.verdict(LUPDATE)[0], self.verdict(LUPDATE)[1])
        self.language_file(("Store", "Ablegen"))
        said = self.verdict(LUPDATE)[1]
        self.assertIn("“Save” is new in the sources", said)
        self.assertIn("“Store” is in no source", said)

    def test_open_strings_go_out_and_come_back_in_their_places(self):
        path = self.language_file(("Save", "Speichern"), ('Say "%1" & go', ""), ("Wait…", ""))
        before = path.read_text(encoding="utf-8")
        entries = list(open_strings.open_strings(before))
        self.assertEqual(['Say "%1" & go', "Wait…"], [e["source"] for e in entries])
        entries[0]["translation"] = "„%1“ & los\u00a0…"
        answers = self.write("answers.json", json.dumps(entries))
        with contextlib.redirect_stdout(io.StringIO()) as said:
            open_strings.main(path, answers)
        self.assertIn("1 strings are still open", said.getvalue())
        after = path.read_text(encoding="utf-8")
        self.assertIn("<translation>„%1“ &amp; los&#xa0;…</translation>", after)
        self.assertEqual(["„%1“ & los\u00a0…"], [m.forms[0] for m in checks.messages(path) if m.source.startswith("Say")])
        changed = [line for line in after.splitlines() if line not in before.splitlines()]
        self.assertEqual(1, len(changed), "everything else stays as it was")


if __name__ == "__main__":
    LUPDATE = sys.argv.pop() if len(sys.argv) > 1 and not sys.argv[-1].startswith("-") else LUPDATE
    unittest.main()
