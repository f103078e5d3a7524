// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/docx_reader.h"
#include "readers/word_text.h"
#include "readers/zip_container.h"

#include <cstdint>
#include <cstdlib>

namespace {

twelvefold::ReadLimits tightLimits()
{
    twelvefold::ReadLimits limits;
    limits.textUnits = 50'000;
    limits.inflatedBytes = 1 << 20;
    limits.nesting = 100;
    return limits;
}

} // namespace

//! The bytes once as a container and once as the text inside one, for a fuzzer seldom gets a checksum right.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace twelvefold;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const ReadLimits limits = tightLimits();
    const WordText text = wordText(bytes, {}, limits);
    if (text.text.size() > limits.textUnits + bytes.size())
        std::abort();
    const auto container = ZipContainer::open(bytes, limits);
    if (container && isDocx(**container))
        (void)readDocx(**container, limits);
    return 0;
}
