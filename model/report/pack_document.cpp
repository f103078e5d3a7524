// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pack_document.h"

#include "merkle/merkle_frontier.h"

#include <QCryptographicHash>

#include <QStringList>
#include <map>

namespace twelvefold {

namespace {

struct BlockText {
    QString operator()(const HeadingBlock &heading) const
    {
        return QString(heading.level, QLatin1Char('#')) + QLatin1Char(' ') + heading.text + QLatin1Char('\n');
    }
    QString operator()(const ParagraphBlock &paragraph) const { return toText(paragraph.spans) + QLatin1Char('\n'); }
    QString operator()(const FactsBlock &facts) const
    {
        QString out;
        for (const auto &[label, value] : facts.rows)
            out += label + QStringLiteral(": ") + toText(value) + QLatin1Char('\n');
        return out;
    }
    QString operator()(const TableBlock &table) const
    {
        QString out;
        QStringList titles;
        for (const TableColumn &column : table.columns)
            titles += column.title;
        out += titles.join(QStringLiteral(" | ")) + QLatin1Char('\n');
        for (const TableRow &row : table.rows) {
            QStringList cells;
            for (const Spans &cell : row.cells)
                cells += toText(cell);
            if (!row.below.empty())
                cells += toText(row.below);
            out += cells.join(QStringLiteral(" | ")) + QLatin1Char('\n');
        }
        return out;
    }
    QString operator()(const FigureBlock &figure) const
    {
        return QStringLiteral("[figure] ") + figure.caption + QLatin1Char('\n');
    }
    QString operator()(const ContentsBlock &) const { return QStringLiteral("[contents]\n"); }
    QString operator()(const SpaceBlock &) const { return {}; }
};

} // namespace

QByteArray packHead(std::span<const LedgerEntry> ledger)
{
    std::map<DeviceId, const LedgerEntry *> heads;
    for (const LedgerEntry &entry : ledger) {
        const LedgerEntry *&head = heads[entry.device];
        if (!head || head->sequence < entry.sequence)
            head = &entry;
    }
    if (heads.empty())
        return {};
    if (heads.size() == 1)
        return heads.begin()->second->hash;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[device, head] : heads)
        hash.addData(head->hash);
    return hash.result();
}

QByteArray ledgerRoot(std::span<const LedgerEntry> ledger)
{
    MerkleFrontier tree;
    for (const LedgerEntry &entry : ledger)
        tree.append(entry.hash);
    return tree.root();
}

QByteArray packRoot(const QByteArray &ledgerRoot, const std::vector<PackExhibit> &exhibits)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayLiteral("ledger ") + ledgerRoot.toHex() + '\n');
    for (const PackExhibit &exhibit : exhibits)
        hash.addData(exhibit.label.toLatin1() + ' ' + exhibit.sha256.toHex() + '\n');
    return hash.result();
}

QString shortCode(const QByteArray &rootHash)
{
    const QString digits = QString::fromLatin1(rootHash.toHex().left(12)).toUpper();
    return digits.mid(0, 4) + QLatin1Char('-') + digits.mid(4, 4) + QLatin1Char('-') + digits.mid(8, 4);
}

QString toText(const Spans &spans)
{
    QString out;
    for (const TextSpan &span : spans)
        out += span.text;
    return out;
}

QString toText(const PackDocument &document)
{
    QString out;
    for (const Block &block : document.blocks)
        out += std::visit(BlockText(), block);
    return out;
}

} // namespace twelvefold
