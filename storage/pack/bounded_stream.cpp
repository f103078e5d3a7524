// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/bounded_stream.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <exception>
#include <stdexcept>

namespace twelvefold {

namespace {

class BoundedPipeline final : public Pipeline
{
public:
    BoundedPipeline(qint64 most, const std::function<void(QByteArrayView)> &take)
        : Pipeline("bounded", nullptr)
        , m_most(most)
        , m_take(take)
    {
    }

    //! Throwing is the only way to stop the library, which makes a warning of it.
    void write(const unsigned char *data, size_t length) override
    {
        m_over = m_over || qint64(length) > m_most - m_taken;
        if (m_over)
            throw std::length_error("the stream is larger than it may be");
        m_taken += qint64(length);
        m_take(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(length)));
    }
    void finish() override { }

    std::optional<qint64> taken() const { return m_over ? std::nullopt : std::optional(m_taken); }

private:
    const qint64 m_most;
    const std::function<void(QByteArrayView)> &m_take;
    qint64 m_taken = 0;
    bool m_over = false;
};

} // namespace

std::optional<qint64> decodeStream(
    QPDFObjectHandle &stream, qint64 most, const std::function<void(QByteArrayView)> &take)
{
    BoundedPipeline pipeline(most, take);
    bool decoded = false;
    try {
        const bool whole = stream.pipeStreamData(&pipeline, &decoded, 0, qpdf_dl_generalized);
        return whole && decoded ? pipeline.taken() : std::nullopt;
    } catch (const std::exception &) { // of streams that lie in memory the library makes no warning
        return std::nullopt;
    }
}

} // namespace twelvefold
