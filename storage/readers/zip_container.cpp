// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/zip_container.h"

#include "readers/read_error.h"

#include <zip.h>

namespace twelvefold {

namespace {

constexpr qsizetype chunkBytes = 64 * 1024;

Error bomb()
{
    return badInput(
        QStringLiteral("This file unpacks to far more than a document has in it, which is how files are made "
                       "that bring programs down. Ask its sender for a PDF."));
}

struct CloseFile {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

ZipContainer::ZipContainer(const QByteArray &bytes, const ReadLimits &limits)
    : m_bytes(bytes)
    , m_limits(limits)
{
}

ZipContainer::~ZipContainer()
{
    if (m_zip)
        zip_discard(m_zip);
}

Result<std::unique_ptr<ZipContainer>> ZipContainer::open(const QByteArray &bytes, const ReadLimits &limits)
{
    std::unique_ptr<ZipContainer> container(new ZipContainer(bytes, limits));
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t *source
        = zip_source_buffer_create(container->m_bytes.constData(), zip_uint64_t(bytes.size()), 0, &problem);
    container->m_zip = source ? zip_open_from_source(source, ZIP_RDONLY, &problem) : nullptr;
    if (source && !container->m_zip)
        zip_source_free(source);
    zip_error_fini(&problem);
    if (!container->m_zip)
        return badInput(
            QStringLiteral("This ZIP container is damaged. Ask its sender for the file again, or for a PDF of it."));
    const zip_int64_t members = zip_get_num_entries(container->m_zip, 0);
    if (members > limits.members)
        return bomb();
    for (zip_int64_t i = 0; i < members; ++i)
        container->m_names += QString::fromUtf8(zip_get_name(container->m_zip, zip_uint64_t(i), ZIP_FL_ENC_GUESS));
    return container;
}

Result<QByteArray> ZipContainer::read(const QString &name)
{
    const qsizetype index = m_names.indexOf(name);
    zip_stat_t about;
    if (index < 0 || zip_stat_index(m_zip, zip_uint64_t(index), 0, &about) != 0)
        return badInput(
            QStringLiteral("The part %1 is missing in this file. Ask its sender for the file again.").arg(name));
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(m_zip, zip_uint64_t(index), 0));
    if (!file)
        return badInput(
            QStringLiteral("The part %1 of this file is encrypted or damaged. Ask its sender for a PDF.").arg(name));
    // The packed size can lie as well, but no more than the file is long.
    const qint64 packed
        = std::min(qint64(about.valid & ZIP_STAT_COMP_SIZE ? about.comp_size : 0), qint64(m_bytes.size()));
    QByteArray bytes;
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), chunk.data(), zip_uint64_t(chunk.size()));
        if (got < 0)
            return badInput(
                QStringLiteral("The part %1 of this file is damaged. Ask its sender for the file again.").arg(name));
        if (got == 0)
            return bytes;
        m_inflated += got;
        bytes.append(chunk.constData(), got);
        const bool swollen
            = bytes.size() > m_limits.ratioFreeBytes && bytes.size() > m_limits.ratio * std::max(packed, qint64(1));
        if (m_inflated > m_limits.inflatedBytes || swollen)
            return bomb();
    }
}

} // namespace twelvefold
