// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/facts.h"
#include "intake/raw_document.h"

#include <QTableWidget>

namespace twelvefold::ui {

//! What is known about an exhibit beside its content: custody, hash, metadata, the way a mail took, what the reader
//! found wrong with it.
class DetailsPane final : public QTableWidget
{
    Q_OBJECT
public:
    explicit DetailsPane(QWidget *parent = nullptr);

    void setExhibit(const Evidence &evidence, const RawDocument &reading);
    void clearAll();
    //! Marks the line of that name, such as a metadata field. Returns whether there is one.
    bool mark(const QString &field);

private:
    void add(const QString &field, const QString &value, const QString &key = {});
    void addMail(const RawMail &mail);
    void addMetadata(const QCborMap &metadata);
};

} // namespace twelvefold::ui
