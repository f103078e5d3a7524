// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>

#include <optional>

// The small files of a profile.
namespace twelvefold {

//! Replaces the file at once or not at all; only its owner may read it. Access.
Status writeJson(const QString &path, const QJsonObject &object);
//! Nothing where there is no such file or it holds no JSON object.
std::optional<QJsonObject> readJson(const QString &path);
//! With permissions for its owner alone; a folder that is there already keeps those that its owner gave it. Access.
Status makeFolder(const QString &path);

} // namespace twelvefold
