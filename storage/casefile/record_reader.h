// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/statement.h"
#include "facts/facts.h"

#include <array>

namespace twelvefold {

//! Makes records of the rows of the three tables that a case has millions of, without the ledger's form in between.
//! What they mean is said by fromOperation() alone: a row that is not plainly of this version's shape is refused here
//! and left to that.
class RecordReader
{
public:
    //! A row of `SELECT *`; false where it must be read the other way.
    bool read(const Statement &row, Entity &entity);
    bool read(const Statement &row, Assertion &assertion);
    bool read(const Statement &row, Link &link);

private:
    //! For texts that are the same in most rows.
    QString often(QByteArrayView utf8);
    bool readSource(class CborCursor &from, SourceRef &source);

    struct Known {
        QByteArray utf8;
        QString text;
    };
    std::array<Known, 256> m_often;
};

} // namespace twelvefold
