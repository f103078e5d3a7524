// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/utc.h"
#include "change/ledger.h"
#include "facts/facts.h"
#include "scene/scene.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <variant>
#include <vector>

// What a pack says, before any PDF: blocks in reading order. Everything that is tested about a pack's content is
// tested here.
namespace twelvefold {

enum class SpanStyle : quint8 { Plain, Bold, Quiet, Fixed, Accent, Warning, For, Against, Victim };

//! A piece of running text in one style; with `anchor` it is a link to the block or row of that name.
struct TextSpan {
    QString text;
    SpanStyle style = SpanStyle::Plain;
    QString anchor = {};
};
using Spans = std::vector<TextSpan>;

//! Headings make the outline. Level 1 begins a page.
struct HeadingBlock {
    int level = 1; //!< 1 to 3
    QString text;
    QString anchor; //!< what links name; empty for none
    bool newPage = false; //!< for levels 2 and 3; 1 always begins one
};

enum class ParagraphStyle : quint8 { Body, Lead, Quiet, Bullet, Callout, Title, Subtitle };

struct ParagraphBlock {
    Spans spans;
    ParagraphStyle style = ParagraphStyle::Body;
};

//! Label and value in two columns, without lines.
struct FactsBlock {
    std::vector<std::pair<QString, Spans>> rows;
};

struct TableColumn {
    QString title;
    double share = 1; //!< of the width, relative to the others
    TextAlign align = TextAlign::Left;
};

struct TableRow {
    std::vector<Spans> cells; //!< beside the columns
    Spans below = {}; //!< a line under the cells over the whole width: a hash, never broken
    QString anchor = {};
    bool strong = false; //!< a sum or a heading within the table
};

struct TableBlock {
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
};

struct FigureBlock {
    Scene scene;
    QString caption;
    double maxHeight = 320; //!< 1/72 inch; the scene is made smaller to fit, never larger
};

struct ContentsBlock {
}; //!< the headings of level 1 and 2 with their pages
struct SpaceBlock {
    double height = 12; //!< 1/72 inch
};

using Block
    = std::variant<HeadingBlock, ParagraphBlock, FactsBlock, TableBlock, FigureBlock, ContentsBlock, SpaceBlock>;

//! An exhibit as the manifest lists it.
struct PackExhibit {
    EvidenceId id;
    QString label; //!< "E-014"
    QString name;
    QString format;
    QByteArray sha256;
    qint64 size = 0;
    QString shownName = {}; //!< the name as the pack may say it, without those of victims
};

struct PackDocument {
    QString title;
    QString caseTitle; //!< in the footer
    QString caseId;
    QString author;
    QString subject;
    QString classification; //!< in the header of every page
    QString tool; //!< program and version
    Utc createdAt;
    QByteArray ledgerRoot; //!< 32 bytes, of the Merkle tree over the ledger's entries; see ledgerRoot()
    QByteArray checkpoint; //!< a note that says the same, attached as it is; empty for none
    QByteArray rootHash; //!< 32 bytes over ledger root and exhibits; see packRoot()
    std::vector<PackExhibit> exhibits;
    std::vector<Block> blocks;
    qint64 redactions = 0; //!< places where initials stand for a name
};

//! The root over the hashes of the entries in the order of their clocks (RFC 6962, 2.1).
QByteArray ledgerRoot(std::span<const LedgerEntry> ledger);
//! The head that packs without a checkpoint note of a ledger, oldest entry first: the hash of the last entry of the
//! only chain; of several chains the hash over their heads in the order of their devices. Empty for an empty ledger.
QByteArray packHead(std::span<const LedgerEntry> ledger);
//! SHA-256 over one line a thing: "ledger HEX" and then "E-014 HEX" for each exhibit in order, each ended by a line
//! feed.
QByteArray packRoot(const QByteArray &ledgerRoot, const std::vector<PackExhibit> &exhibits);
//! Its first twelve digits in threes of four, to read out over a telephone: "7F3A-91C2-04BE".
QString shortCode(const QByteArray &rootHash);

//! The words of the document, one block a line, for tests and searches.
QString toText(const PackDocument &document);
QString toText(const Spans &spans);

} // namespace twelvefold
