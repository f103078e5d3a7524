// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidence_view.h"

#include "evidence/details_pane.h"
#include "evidence/exhibit_head.h"
#include "evidence/exhibit_list.h"
#include "evidence/hex_text.h"
#include "evidence/mail_pane.h"
#include "evidence/page_pane.h"
#include "evidence/table_pane.h"
#include "evidence/text_pane.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "preferences/places.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

constexpr qsizetype mostHexBytes = 256 * 1024;

bool isPicture(const QString &format)
{
    return format == u"png" || format == u"jpeg";
}

bool isJson(const QString &format)
{
    return format.startsWith(u"json");
}

bool isSource(const QString &format)
{
    return isJson(format) || format == u"xml" || format == u"html";
}

} // namespace

EvidenceView::EvidenceView(ViewContext context, QWidget *parent)
    : View(context, parent)
    , m_stack(new QStackedWidget)
    , m_list(new ExhibitList)
    , m_head(new ExhibitHead)
    , m_sides(new QTabBar)
    , m_placeLabel(new QLabel)
    , m_content(new QStackedWidget)
    , m_mail(new MailPane)
    , m_table(new TablePane)
    , m_text(new TextPane)
    , m_pages(new PagePane)
    , m_extracted(new TextPane)
    , m_bytes(new TextPane)
    , m_details(new DetailsPane)
    , m_empty(new QLabel)
    , m_offer(new QPushButton(tr("Import…")))
{
    build();
    showEmptyState();
}

void EvidenceView::build()
{
    for (const QString &name : { tr("Exhibit"), tr("Extracted Text"), tr("Bytes"), tr("Details") })
        m_sides->addTab(name);
    m_sides->setAccessibleName(tr("What to show of the exhibit"));
    m_sides->setDrawBase(false);
    m_sides->setExpanding(false);
    m_sides->setDocumentMode(true);
    m_placeLabel->setTextFormat(Qt::PlainText);
    m_placeLabel->setWordWrap(true);
    m_placeLabel->setContentsMargins(3 * gridStep, gridStep, 3 * gridStep, gridStep);
    for (QWidget *pane : { static_cast<QWidget *>(m_mail), static_cast<QWidget *>(m_table),
             static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_extracted),
             static_cast<QWidget *>(m_bytes), static_cast<QWidget *>(m_details) })
        m_content->addWidget(pane);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_sides);
    column->addWidget(m_placeLabel);
    column->addWidget(m_content, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_list);
    splitter->addWidget(page);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 220, 700 });
    splitter->setChildrenCollapsible(false);
    keepPlaces(*splitter, QStringLiteral("evidence"));
    m_stack->addWidget(splitter);
    m_stack->addWidget(buildEmpty());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);
    connect(m_list, &ExhibitList::chosen, this, [this](EvidenceId id) { selection().select(EvidenceSpot { id }); });
    connect(
        m_head, &ExhibitHead::exhibitWanted, this, [this](EvidenceId id) { selection().select(EvidenceSpot { id }); });
    connect(m_pages, &PagePane::pageWanted, this, &EvidenceView::drawPage);
    connect(m_sides, &QTabBar::currentChanged, this, [this] { showSide(side()); });
}

QWidget *EvidenceView::buildEmpty()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    column->addStretch();
    column->addWidget(m_empty);
    column->addSpacing(2 * gridStep);
    column->addWidget(m_offer, 0, Qt::AlignCenter);
    column->addStretch();
    connect(m_offer, &QPushButton::clicked, this, &EvidenceView::importWanted);
    return page;
}

void EvidenceView::caseChanged()
{
    forget();
    m_id = {};
    m_list->setEvidence(service() ? service()->snapshot()->evidence() : std::vector<Evidence>());
    if (service())
        reveal(selection().current());
    showEmptyState();
}

void EvidenceView::forget()
{
    ++m_round;
    ++m_pageRound;
    m_reading = {};
    m_loaded = m_bytesLoaded = m_extractedShown = false;
    m_place = {};
    m_head->clear();
    m_mail->clear();
    m_table->clear();
    m_text->clear();
    m_pages->clear();
    m_extracted->clear();
    m_bytes->clear();
    m_details->clearAll();
    m_placeLabel->clear();
    m_placeLabel->hide();
}

void EvidenceView::refresh(const ChangeSet &changes)
{
    if (!changes.evidence)
        return;
    const auto graph = service()->snapshot();
    m_list->setEvidence(graph->evidence());
    m_list->choose(m_id);
    if (!m_id.isNull() && !graph->evidence(m_id)) {
        forget();
        m_id = {};
    }
    if (m_id.isNull())
        reveal(selection().current());
    showEmptyState();
}

void EvidenceView::reveal(const Target &target)
{
    if (const auto *spot = std::get_if<EvidenceSpot>(&target))
        return showEvidence(spot->evidence, spot->place);
    const auto graph = service()->snapshot();
    if (m_id.isNull() && !graph->evidence().empty())
        showEvidence(graph->evidence().front().id, {});
}

void EvidenceView::showEvidence(EvidenceId id, const Place &place)
{
    if (!service() || !service()->snapshot()->evidence(id))
        return;
    if (id == m_id && m_loaded) {
        m_place = place;
        return markPlace();
    }
    forget();
    m_id = id;
    m_place = place;
    m_list->choose(id);
    showEmptyState();
    load();
}

// An exhibit behind other tabs is read when it is looked at.
void EvidenceView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    if (std::exchange(m_stale, false))
        load();
}

void EvidenceView::load()
{
    if (!service() || m_id.isNull())
        return;
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    const auto graph = service()->snapshot();
    const Evidence *evidence = graph->evidence(m_id);
    if (!evidence)
        return;
    m_head->setExhibit(*graph, *evidence);
    const auto future = service()->evidenceReading(m_id);
    jobs().watch(tr("Reading %1").arg(evidence->label()), QFuture<void>(future));
    whenDone(this, future, [this, round = m_round](Result<RawDocument> reading) {
        if (round != m_round || !service())
            return;
        if (reading)
            return take(std::move(reading).value());
        m_loaded = true;
        m_placeLabel->setText(reading.error().message);
        m_placeLabel->show();
        showSide(Side::Bytes);
    });
}

void EvidenceView::take(RawDocument reading)
{
    m_reading = std::move(reading);
    m_loaded = true;
    const auto graph = service()->snapshot();
    if (const Evidence *evidence = graph->evidence(m_id))
        m_details->setExhibit(*evidence, m_reading);
    fillContent();
    showSide(Side::Content);
    markPlace();
}

QString EvidenceView::shownAs() const
{
    if (!m_loaded)
        return {};
    const Evidence *evidence = service() ? service()->snapshot()->evidence(m_id) : nullptr;
    const QString format = m_reading.format.isEmpty() && evidence ? evidence->format : m_reading.format;
    if (format == u"eml")
        return QStringLiteral("mail");
    if (!m_reading.table.header.isEmpty())
        return QStringLiteral("table");
    if (format == u"pdf" || isPicture(format))
        return QStringLiteral("pages");
    return QStringLiteral("text");
}

void EvidenceView::fillContent()
{
    const QString kind = shownAs();
    const auto graph = service()->snapshot();
    const Evidence *evidence = graph->evidence(m_id);
    if (kind == u"mail") {
        m_mail->setMail(m_reading);
    } else if (kind == u"table") {
        m_table->setTable(m_reading.table);
    } else if (kind == u"pages") {
        m_pages->setDocument(int(m_reading.pageStarts.size()), m_reading.text);
    } else {
        const QString &format = m_reading.format.isEmpty() ? evidence->format : m_reading.format;
        if (isJson(format))
            return loadOriginal();
        m_text->setText(
            m_reading.text, isSource(format) ? TextPane::Style::Source : TextPane::Style::Prose, !isSource(format));
        m_text->setLanguage(format, evidence->name);
    }
}

// The text that places of a JSON file point into is a list of its values; people look at the file itself.
void EvidenceView::loadOriginal()
{
    whenDone(this, service()->evidenceBytes(m_id), [this, round = m_round](const Result<QByteArray> &bytes) {
        if (round != m_round || !service())
            return;
        const Evidence *evidence = service()->snapshot()->evidence(m_id);
        m_text->setText(bytes ? QString::fromUtf8(bytes.value()) : m_reading.text, TextPane::Style::Source);
        m_text->setLanguage(m_reading.format, evidence ? evidence->name : QString());
        markPlace();
    });
}

// "work[0].name: Acme" of the extracted text is searched as "name": "Acme" in the file, then as "Acme" alone.
bool EvidenceView::markOriginal()
{
    if (m_place.offset < 0 || m_place.offset + m_place.length > m_reading.text.size())
        return false;
    const QString value = m_reading.text.mid(m_place.offset, m_place.length);
    const qsizetype line = m_place.offset > 0 ? m_reading.text.lastIndexOf(u'\n', m_place.offset - 1) + 1 : 0;
    const QString path = m_reading.text.mid(line, m_reading.text.indexOf(u':', line) - line);
    const QString key = path.section(u'.', -1).section(u'[', 0, 0);
    return m_text->markFound(key, value);
}

int EvidenceView::contentPage() const
{
    const QString kind = shownAs();
    if (kind == u"mail")
        return 0;
    if (kind == u"table")
        return 1;
    return kind == u"pages" ? 3 : 2;
}

EvidenceView::Side EvidenceView::side() const
{
    return Side(m_sides->currentIndex());
}

void EvidenceView::showSide(Side side)
{
    const QSignalBlocker quiet(m_sides);
    m_sides->setCurrentIndex(int(side));
    switch (side) {
    case Side::Content:
        m_content->setCurrentIndex(contentPage());
        break;
    case Side::Text:
        showExtracted();
        m_content->setCurrentWidget(m_extracted);
        break;
    case Side::Bytes:
        m_content->setCurrentWidget(m_bytes);
        loadBytes();
        break;
    case Side::Details:
        m_content->setCurrentWidget(m_details);
        break;
    }
}

void EvidenceView::showExtracted()
{
    if (!std::exchange(m_extractedShown, true))
        m_extracted->setText(m_reading.text, TextPane::Style::Source);
    m_extracted->mark(m_place.offset, m_place.length);
}

void EvidenceView::loadBytes()
{
    if (m_bytesLoaded || m_id.isNull() || !service())
        return;
    m_bytesLoaded = true;
    whenDone(this, service()->evidenceBytes(m_id), [this, round = m_round](const Result<QByteArray> &bytes) {
        if (round != m_round)
            return;
        if (bytes)
            m_bytes->setText(hexText(bytes.value(), mostHexBytes), TextPane::Style::Source);
        else
            m_bytes->setText(bytes.error().message, TextPane::Style::Prose);
    });
}

void EvidenceView::drawPage(int page, int dpi)
{
    if (!service() || m_id.isNull())
        return;
    whenDone(
        this, service()->renderPage(m_id, page, dpi), [this, round = ++m_pageRound](const Result<QByteArray> &png) {
            if (round != m_pageRound)
                return;
            const QImage image = png ? QImage::fromData(png.value(), "PNG") : QImage();
            if (!image.isNull())
                m_pages->setImage(image);
            else
                m_pages->setMessage(
                    png ? tr("This page cannot be drawn. Its text and its bytes are beside.") : png.error().message);
        });
}

void EvidenceView::markPlace()
{
    const bool nowhere = m_place == Place();
    const bool found = !nowhere && markContent();
    m_placeLabel->setVisible(!nowhere);
    if (nowhere) {
        m_mail->unmark();
        m_table->unmark();
        m_text->unmark();
        m_pages->unmark();
        m_extracted->unmark();
        return;
    }
    m_placeLabel->setText(found ? tr("Marked: %1").arg(m_place.toText())
                                : tr("The place “%1” is not in this exhibit as it was read.").arg(m_place.toText()));
}

bool EvidenceView::markContent()
{
    const QString kind = shownAs();
    bool found = false;
    if (kind == u"mail")
        found = m_mail->mark(m_place);
    else if (kind == u"table")
        found = m_place.row > 0 && m_table->mark(m_place);
    else if (kind == u"pages")
        found = m_pages->mark(m_place.page, m_place.offset, m_place.length);
    else
        found = isJson(m_reading.format) ? markOriginal() : m_text->mark(m_place.offset, m_place.length);
    if (found) {
        showSide(Side::Content);
    } else if (!m_place.column.isEmpty() && m_details->mark(m_place.column)) {
        showSide(Side::Details);
        found = true;
    } else if (m_place.offset >= 0 && m_place.offset + m_place.length <= m_reading.text.size()) {
        showSide(Side::Text);
        found = true;
    }
    return found;
}

QString EvidenceView::placeText() const
{
    return m_placeLabel->isHidden() ? QString() : m_placeLabel->text();
}

void EvidenceView::showEmptyState()
{
    const bool empty = m_id.isNull();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    m_empty->setText(service() ? tr("No evidence yet. Drop files here, or import them.") : tr("No case is open."));
    m_offer->setVisible(service());
}

} // namespace twelvefold::ui
