// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "landlock.h"

#include <cstdint>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace twelvefold {

namespace {

//! The attributes as the newest kernels have them; older ones take a shorter beginning. Distribution headers lag
//! behind.
struct RulesetAttributes {
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scoped = 0;
};

constexpr long withNetwork = 4; //!< version of the interface

constexpr std::uint64_t lowBits(int count)
{
    return (std::uint64_t(1) << count) - 1;
}

//! How many of the rights on files each version of the interface knows.
int fileRights(long version)
{
    constexpr int first = 13; // up to making symbolic links
    if (version < 2)
        return first;
    if (version < 3)
        return first + 1; // moving between folders
    return version < 5 ? first + 2 : first + 3; // truncating; device commands
}

size_t attributeSize(long version)
{
    if (version < withNetwork)
        return sizeof(std::uint64_t);
    return version < 6 ? 2 * sizeof(std::uint64_t) : 3 * sizeof(std::uint64_t);
}

void allowReading(long ruleset, const char *folder)
{
    const int directory = ::open(folder, O_PATH | O_CLOEXEC | O_DIRECTORY);
    if (directory < 0)
        return;
    landlock_path_beneath_attr rule = {};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = directory;
    ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(directory);
}

} // namespace

FileRules restrictFiles(const std::vector<const char *> &readableFolders)
{
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return FileRules::None;
    RulesetAttributes attributes;
    attributes.files = lowBits(fileRights(version));
    attributes.network = lowBits(2); // bind and connect
    attributes.scoped = lowBits(2); // abstract sockets and signals of others
    const long ruleset = ::syscall(SYS_landlock_create_ruleset, &attributes, attributeSize(version), 0);
    if (ruleset < 0)
        return FileRules::None;
    for (const char *folder : readableFolders)
        allowReading(ruleset, folder);
    const bool restricted = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(int(ruleset));
    if (!restricted)
        return FileRules::None;
    return version < withNetwork ? FileRules::Files : FileRules::FilesAndTcp;
}

} // namespace twelvefold
