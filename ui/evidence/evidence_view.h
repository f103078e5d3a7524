// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/view.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace twelvefold::ui {

class DetailsPane;
class ExhibitHead;
class ExhibitList;
class MailPane;
class PagePane;
class TablePane;
class TextPane;

//! One exhibit, as it was taken in: shown by what it is, with the place that a value stands on marked. Nothing in it
//! is followed, fetched or run.
class EvidenceView final : public View
{
    Q_OBJECT
public:
    explicit EvidenceView(ViewContext context, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("evidence"); }
    QString title() const override { return tr("Evidence"); }

    void showEvidence(EvidenceId id, const Place &place);
    EvidenceId current() const { return m_id; }
    //! "line 17, column email": what is marked, or a sentence why nothing is.
    QString placeText() const;
    //! What the content is shown as: "mail" "table" "pages" "text"; empty while nothing is.
    QString shownAs() const;

    MailPane *mail() const { return m_mail; }
    TablePane *table() const { return m_table; }
    TextPane *text() const { return m_text; }
    PagePane *pages() const { return m_pages; }
    TextPane *bytes() const { return m_bytes; }
    DetailsPane *details() const { return m_details; }
    ExhibitHead *head() const { return m_head; }
    ExhibitList *list() const { return m_list; }
    //! Shows the content, the extracted text, the bytes or the details.
    enum class Side { Content, Text, Bytes, Details };
    void showSide(Side side);

Q_SIGNALS:
    void importWanted();

protected:
    void caseChanged() override;
    void refresh(const ChangeSet &changes) override;
    void reveal(const Target &target) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildEmpty();
    void load();
    void take(RawDocument reading);
    void fillContent();
    void loadBytes();
    void loadOriginal();
    bool markOriginal();
    void showExtracted();
    void drawPage(int page, int dpi);
    void markPlace();
    bool markContent();
    void forget();
    void showEmptyState();
    Side side() const;
    int contentPage() const;

    EvidenceId m_id;
    Place m_place;
    RawDocument m_reading;
    bool m_loaded = false;
    bool m_bytesLoaded = false;
    bool m_extractedShown = false;
    bool m_stale = false;
    quint64 m_round = 0;
    quint64 m_pageRound = 0;

    QStackedWidget *m_stack;
    ExhibitList *m_list;
    ExhibitHead *m_head;
    QTabBar *m_sides;
    QLabel *m_placeLabel;
    QStackedWidget *m_content;
    MailPane *m_mail;
    TablePane *m_table;
    TextPane *m_text;
    PagePane *m_pages;
    TextPane *m_extracted;
    TextPane *m_bytes;
    DetailsPane *m_details;
    QLabel *m_empty;
    QPushButton *m_offer;
};

} // namespace twelvefold::ui
