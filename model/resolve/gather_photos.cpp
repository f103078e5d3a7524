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
    std::optional<PictureHash> hash;
    size_t group = 0; //!< position of the first photo that shows the same
};

std::vector<Photo> photosOf(const CaseView &view)
{
    std::vector<Photo> photos;
    for (const CaseView::Edge &edge : view.edges(u"depicts")) {
        auto statement = view.hop(*edge.link);
        if (edge.toNode == noNode || !statement)
            continue;
        const CaseGraph &graph = view.graph();
        photos.push_back({ edge.from, graph.entity(edge.from).id, edge.toNode, { std::move(*statement) },
            PictureHash::fromHex(graph.value(edge.from, u"dHash"), graph.value(edge.from, u"pHash")) });
    }
    std::ranges::sort(photos, {}, [](const Photo &photo) { return std::pair(photo.id, photo.node); });
    return photos;
}

PictureLikeness likeness(const Photo &a, const Photo &b)
{
    if (a.image == b.image)
        return PictureLikeness::Strong;
    return a.hash && b.hash ? comparePictures(*a.hash, *b.hash) : PictureLikeness::None;
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
            const PictureLikeness like = likeness(photos[i], photos[j]);
            if (like == PictureLikeness::Strong) {
                const auto [low, high] = std::minmax(groupOf(photos, i), groupOf(photos, j));
                photos[high].group = low;
            } else if (like == PictureLikeness::Weak && photos[i].node != photos[j].node) {
                weak.push_back({ j, i });
            }
        }
    }
    const auto holding = [&](size_t i) { return Holding { .node = photos[i].node, .path = photos[i].path }; };
    for (size_t i = 0; i < photos.size(); ++i) {
        const QString first = photos[groupOf(photos, i)].id.toString();
        items.hold(u"I08", view.graph().label(photos[i].image), holding(i),
            { .group = QStringLiteral("photo"), .key = first });
    }
    for (const auto &[i, j] : weak) {
        const QString key = photos[i].id.toString() + photos[j].id.toString();
        for (const size_t k : { i, j })
            items.hold(u"I08w", {}, holding(k), { .group = QStringLiteral("photo"), .key = key });
    }
}

} // namespace twelvefold
