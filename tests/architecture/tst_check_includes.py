#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_includes.py catches each kind of trespass."""
import tempfile
import unittest
from pathlib import Path

import check_includes

HEADERS = ["model/base/id.h", "model/graph/graph.h", "model/report/pack.h", "storage/vault/key.h", "ui/look/look.h"]


class Borders(unittest.TestCase):
    def verdict(self, path, include):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name in HEADERS:
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text("")
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(f"#include {include}\n")
            return bool(check_includes.main(root))

    def test_ui_may_see_model(self):
        self.assertFalse(self.verdict("ui/look/a.cpp", '"base/id.h"'))

    def test_ui_may_not_see_storage(self):
        self.assertTrue(self.verdict("ui/look/a.cpp", '"vault/key.h"'))

    def test_storage_may_not_see_ui(self):
        self.assertTrue(self.verdict("storage/vault/a.cpp", '"look/look.h"'))

    def test_model_may_not_see_widgets_or_files(self):
        for header in ("<QWidget>", "<QtWidgets/QWidget>", "<QFile>", "<QSaveFile>", "<QImage>"):
            self.assertTrue(self.verdict("model/base/a.cpp", header), header)

    def test_model_modules_stand_in_order(self):
        self.assertTrue(self.verdict("model/graph/a.cpp", '"report/pack.h"'))
        self.assertFalse(self.verdict("model/report/a.cpp", '"graph/graph.h"'))

    def test_nobody_uses_the_network_or_qt_sql(self):
        self.assertTrue(self.verdict("app/session/a.cpp", "<QNetworkAccessManager>"))
        self.assertTrue(self.verdict("storage/vault/a.cpp", "<QSqlDatabase>"))


if __name__ == "__main__":
    unittest.main()
