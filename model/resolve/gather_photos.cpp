// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "resolve/picture_match.h"

#include <algorithm>
#include <map>

namespace twelvefold {

namespace {

struct Photo {
    EntityIndex image;
    EntityId id;
    NodeIndex node;
    Path path;
    std::optional<PhotoHash> hash;
    PhotoHash mirrored;
    size_t group = 0; //!< position of the first photo that shows the same
};

std::optional<PhotoHash> hashOf(const CaseView &view, EntityIndex image, QStringView dHash, QStringView pHash)
{
    return PhotoHash::fromHex(view.graph().value(image, dHash), view.graph().value(image, pHash));
}

std::vector<Photo> photosOf(const CaseView &view)
{
    std::vector<Photo> photos;
    for (const CaseView::Edge &edge : view.edges(u"depicts")) {
        auto statement = view.hop(*edge.link);
        if (edge.toNode == noNode || !statement)
            continue;
        Photo photo { edge.from, view.graph().entity(edge.from).id, edge.toNode, { std::move(*statement) },
            hashOf(view, edge.from, u"dHash", u"pHash"), {} };
        if (photo.hash)
            photo.mirrored
                = hashOf(view, edge.from, u"dHashMirrored", u"pHashMirrored").value_or(photo.hash->mirrored());
        photos.push_back(std::move(photo));
    }
    std::ranges::sort(photos, {}, [](const Photo &photo) { return std::pair(photo.id, photo.node); });
    return photos;
}

PhotoLikeness likeness(const Photo &a, const Photo &b)
{
    if (a.image == b.image)
        return PhotoLikeness::Strong;
    return a.hash && b.hash ? comparePhotos(*a.hash, *b.hash, b.mirrored) : PhotoLikeness::None;
}

size_t groupOf(const std::vector<Photo> &photos, size_t i)
{
    while (photos[i].group != i)
        i = photos[i].group;
    return i;
}

} // namespace

void gatherPhotos(const CaseView &view, EvidenceItems &items)
{
    std::vector<Photo> photos = photosOf(view);
    std::vector<std::pair<size_t, size_t>> weak;
    for (size_t i = 0; i < photos.size(); ++i) {
        photos[i].group = i;
        for (size_t j = 0; j < i; ++j) {
            const PhotoLikeness like = likeness(photos[i], photos[j]);
            if (like == PhotoLikeness::Strong) {
                const auto [low, high] = std::minmax({ groupOf(photos, i), groupOf(photos, j) });
                photos[high].group = low;
            } else if (like == PhotoLikeness::Weak && photos[i].node != photos[j].node) {
                weak.push_back({ j, i });
            }
        }
    }
    const auto holding = [&](size_t i) { return Holding { .node = photos[i].node, .path = photos[i].path }; };
    for (size_t i = 0; i < photos.size(); ++i) {
        const QString first = photos[groupOf(photos, i)].id.toString();
        items.hold(u"I08", view.label(photos[i].image), holding(i), { .group = QStringLiteral("photo"), .key = first });
    }
    for (const auto &[i, j] : weak) {
        const QString key = photos[i].id.toString() + photos[j].id.toString();
        for (const size_t k : { i, j })
            items.hold(u"I08w", {}, holding(k), { .group = QStringLiteral("photo"), .key = key });
    }
}

} // namespace twelvefold
