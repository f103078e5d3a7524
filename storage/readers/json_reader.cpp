// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/json_reader.h"

#include "readers/read_error.h"
#include "readers/text_decoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace twelvefold {

namespace {

bool isResume(const QJsonObject &object)
{
    const QJsonObject basics = object.value(QStringLiteral("basics")).toObject();
    const bool hasBasics = basics.contains(QStringLiteral("name")) || basics.contains(QStringLiteral("email"))
        || basics.contains(QStringLiteral("profiles"));
    return hasBasics || object.value(QStringLiteral("work")).toArray().first().isObject();
}

//! "work[0].name: Acme", a line a value.
class Flattener final
{
public:
    explicit Flattener(qint64 mostUnits)
        : m_most(mostUnits)
    {
    }

    QString run(const QJsonObject &object)
    {
        addObject(QString(), object);
        return m_text;
    }

private:
    void add(const QString &path, const QJsonValue &value)
    {
        if (m_text.size() > m_most)
            return;
        if (value.isObject())
            addObject(path, value.toObject());
        else if (value.isArray())
            addArray(path, value.toArray());
        else if (!value.isNull())
            m_text += path + QStringLiteral(": ") + plain(value) + u'\n';
    }

    void addObject(const QString &path, const QJsonObject &object)
    {
        for (auto it = object.begin(); it != object.end(); ++it)
            add(path.isEmpty() ? it.key() : path + u'.' + it.key(), it.value());
    }

    void addArray(const QString &path, const QJsonArray &array)
    {
        for (qsizetype i = 0; i < array.size(); ++i)
            add(path + QStringLiteral("[%1]").arg(i), array.at(i));
    }

    static QString plain(const QJsonValue &value)
    {
        return value.isString() ? value.toString() : value.toVariant().toString();
    }

    qint64 m_most;
    QString m_text;
};

} // namespace

bool looksLikeJson(const QByteArray &bytes)
{
    const QByteArray start = (bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes).left(256).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

Result<RawDocument> readJson(const QByteArray &bytes, const ReadLimits &limits)
{
    DecodedText decoded = decodeText(bytes);
    const bool isUtf8 = decoded.encoding == u"UTF-8" && !bytes.startsWith("\xEF\xBB\xBF");
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(isUtf8 ? bytes : decoded.text.toUtf8(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return badInput(QStringLiteral("This is no valid JSON: %1 at byte %2. Export the file again.")
                            .arg(problem.errorString())
                            .arg(problem.offset));
    RawDocument document;
    if (json.isObject() && isResume(json.object())) {
        document.format = QStringLiteral("json-resume");
        document.resume = QCborMap::fromJsonObject(json.object());
        document.text = Flattener(limits.textUnits).run(json.object());
    } else {
        document.format = QStringLiteral("json");
        document.text = std::move(decoded.text);
    }
    if (document.text.size() > limits.textUnits) {
        document.text.truncate(limits.textUnits);
        document.issues.push_back(
            warning({}, QStringLiteral("This file is longer than is read; its end was left out.")));
    }
    return document;
}

} // namespace twelvefold
