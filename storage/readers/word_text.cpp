// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/word_text.h"

#include <QXmlStreamReader>

namespace twelvefold {

namespace {

class WordReader final
{
public:
    WordReader(const QByteArray &xml, const QHash<QString, QString> &links, const ReadLimits &limits)
        : m_xml(xml)
        , m_links(links)
        , m_limits(limits)
    {
    }

    WordText run()
    {
        while (!m_xml.atEnd() && m_result.problem.isEmpty()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                start();
                break;
            case QXmlStreamReader::EndElement:
                end(m_xml.name());
                break;
            case QXmlStreamReader::Characters:
                addCharacters();
                break;
            case QXmlStreamReader::DTD:
                m_result.problem = QStringLiteral("it declares entities, which no Word document does");
                break;
            case QXmlStreamReader::NoToken:
            case QXmlStreamReader::Invalid:
            case QXmlStreamReader::StartDocument:
            case QXmlStreamReader::EndDocument:
            case QXmlStreamReader::Comment:
            case QXmlStreamReader::EntityReference:
            case QXmlStreamReader::ProcessingInstruction:
                break;
            }
        }
        if (m_result.problem.isEmpty() && m_xml.hasError())
            m_result.problem = QStringLiteral("it is damaged at line %1").arg(m_xml.lineNumber());
        return m_result;
    }

private:
    void start()
    {
        const QStringView name = m_xml.name();
        if (++m_depth > m_limits.nesting)
            m_result.problem = QStringLiteral("its elements are nested too deep");
        else if (name == u"Fallback" || name == u"del" || name == u"instrText")
            skip(); // the same text for older programs; what was deleted; the codes of fields
        else if (name == u"t")
            m_inText = true;
        else if (name == u"tab" || name == u"ptab")
            m_result.text += m_inTabs ? QString() : QStringLiteral("\t");
        else if (name == u"br" || name == u"cr")
            m_result.text += u'\n';
        else if (name == u"noBreakHyphen")
            m_result.text += u'-';
        else if (name == u"tabs")
            m_inTabs = true;
        else if (name == u"hyperlink")
            openLink();
    }

    void end(QStringView name)
    {
        --m_depth;
        if (name == u"t")
            m_inText = false;
        else if (name == u"tabs")
            m_inTabs = false;
        else if (name == u"p")
            m_result.text += u'\n';
        else if (name == u"tr")
            m_result.text += u'\n';
        else if (name == u"tc")
            endCell();
        else if (name == u"hyperlink")
            closeLink();
    }

    //! Leaves the reader behind the end of the element it stands on, counting depth as it goes.
    void skip()
    {
        const int outside = m_depth - 1;
        while (!m_xml.atEnd() && m_depth > outside) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement && ++m_depth > m_limits.nesting) {
                m_result.problem = QStringLiteral("its elements are nested too deep");
                return;
            }
            if (token == QXmlStreamReader::EndElement)
                --m_depth;
        }
    }

    void addCharacters()
    {
        if (!m_inText)
            return;
        m_result.text += m_xml.text();
        if (m_result.text.size() > m_limits.textUnits)
            m_result.problem = QStringLiteral("it is longer than is read");
    }

    //! The break of a cell's last paragraph would tear the row apart.
    void endCell()
    {
        if (m_result.text.endsWith(u'\n'))
            m_result.text.chop(1);
        m_result.text += u'\t';
    }

    void openLink()
    {
        m_link = m_links.value(
            m_xml.attributes()
                .value(QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
                    QStringLiteral("id"))
                .toString());
        m_linkStart = m_result.text.size();
    }

    void closeLink()
    {
        const QString bare = m_link.startsWith(u"mailto:", Qt::CaseInsensitive) ? m_link.sliced(7) : m_link;
        const qsizetype start = std::min(m_linkStart, m_result.text.size());
        if (!bare.isEmpty() && QStringView(m_result.text).sliced(start).indexOf(bare) < 0)
            m_result.text += QStringLiteral(" <%1>").arg(bare);
        m_link.clear();
    }

    QXmlStreamReader m_xml;
    const QHash<QString, QString> &m_links;
    const ReadLimits &m_limits;
    WordText m_result;
    QString m_link;
    qsizetype m_linkStart = 0;
    int m_depth = 0;
    bool m_inText = false;
    bool m_inTabs = false; // tab stops of a paragraph are called like the tabs in its text
};

} // namespace

WordText wordText(const QByteArray &xml, const QHash<QString, QString> &links, const ReadLimits &limits)
{
    return WordReader(xml, links, limits).run();
}

} // namespace twelvefold
