// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/picture_hash.h"

#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace twelvefold {

namespace {

constexpr int pSide = 32;
constexpr int bits = 8;
constexpr double flatDeviation = 4;

//! Brightness, 0 to 255, as a plain grid.
struct Grid {
    int width = 0;
    int height = 0;
    std::vector<double> values;

    Grid(int w, int h)
        : width(w)
        , height(h)
        , values(size_t(w) * size_t(h))
    {
    }
    double &at(int x, int y) { return values[size_t(y) * size_t(width) + size_t(x)]; }
    double at(int x, int y) const { return values[size_t(y) * size_t(width) + size_t(x)]; }
};

double brightness(QRgb pixel)
{
    const double luma = 0.299 * qRed(pixel) + 0.587 * qGreen(pixel) + 0.114 * qBlue(pixel);
    return qAlpha(pixel) == 255 ? luma : 255 + (luma - 255) * qAlpha(pixel) / 255.0;
}

//! How much of each of `to` cells a line of `from` pixels covers: pairs of first pixel and weights.
struct Share {
    int first = 0;
    std::vector<double> weights;
};

std::vector<Share> sharesOf(int from, int to)
{
    std::vector<Share> shares(static_cast<size_t>(to));
    for (int i = 0; i < to; ++i) {
        const double start = double(i) * from / to;
        const double end = double(i + 1) * from / to;
        Share &share = shares[size_t(i)];
        share.first = int(start);
        for (int p = share.first; p < std::min(from, int(std::ceil(end))); ++p)
            share.weights.push_back((std::min(end, p + 1.0) - std::max(start, double(p))) / (end - start));
    }
    return shares;
}

//! Scaled by averaging, first along the rows and then along the columns.
Grid scaled(const QImage &image, int width, int height)
{
    const auto columns = sharesOf(image.width(), width);
    const auto rows = sharesOf(image.height(), height);
    Grid grid(width, height);
    std::vector<double> line(size_t(image.width()));
    for (int y = 0; y < height; ++y) {
        const Share &row = rows[size_t(y)];
        for (size_t k = 0; k < row.weights.size(); ++k) {
            const auto *pixels = reinterpret_cast<const QRgb *>(image.constScanLine(row.first + int(k)));
            std::transform(pixels, pixels + image.width(), line.begin(), brightness);
            for (int x = 0; x < width; ++x) {
                const Share &column = columns[size_t(x)];
                double sum = 0;
                for (size_t c = 0; c < column.weights.size(); ++c)
                    sum += column.weights[c] * line[size_t(column.first) + c];
                grid.at(x, y) += row.weights[k] * sum;
            }
        }
    }
    return grid;
}

//! By whole factors.
Grid averaged(const Grid &grid, int width, int height)
{
    const int across = grid.width / width;
    const int down = grid.height / height;
    Grid smaller(width, height);
    for (int y = 0; y < grid.height; ++y) {
        for (int x = 0; x < grid.width; ++x)
            smaller.at(x / across, y / down) += grid.at(x, y) / (across * down);
    }
    return smaller;
}

quint64 dHashOf(const Grid &nineByEight, bool mirrored)
{
    quint64 hash = 0;
    for (int y = 0; y < bits; ++y) {
        for (int x = 0; x < bits; ++x) {
            const double left = nineByEight.at(mirrored ? bits - x : x, y);
            const double right = nineByEight.at(mirrored ? bits - x - 1 : x + 1, y);
            hash = (hash << 1) | quint64(left < right);
        }
    }
    return hash;
}

//! Coefficients 1 to 8 of one dimension of the transform.
const std::array<std::array<double, pSide>, bits> &cosines()
{
    static const auto table = [] {
        std::array<std::array<double, pSide>, bits> made;
        for (int u = 0; u < bits; ++u) {
            for (int x = 0; x < pSide; ++x)
                made[size_t(u)][size_t(x)] = std::cos((2 * x + 1) * (u + 1) * std::numbers::pi / (2 * pSide));
        }
        return made;
    }();
    return table;
}

std::array<double, bits * bits> lowFrequencies(const Grid &grid)
{
    std::array<double, bits *bits> found = {};
    for (int v = 0; v < bits; ++v) {
        for (int u = 0; u < bits; ++u) {
            double sum = 0;
            for (int y = 0; y < pSide; ++y) {
                for (int x = 0; x < pSide; ++x)
                    sum += grid.at(x, y) * cosines()[size_t(u)][size_t(x)] * cosines()[size_t(v)][size_t(y)];
            }
            found[size_t(v * bits + u)] = sum;
        }
    }
    return found;
}

quint64 pHashOf(std::array<double, bits * bits> frequencies, bool mirrored)
{
    // Mirroring left to right turns the sign of every odd frequency across; index 0 is frequency 1.
    for (size_t i = 0; mirrored && i < frequencies.size(); i += 2)
        frequencies[i] = -frequencies[i];
    auto sorted = frequencies;
    std::ranges::sort(sorted);
    const double median = (sorted[bits * bits / 2 - 1] + sorted[bits * bits / 2]) / 2;
    quint64 hash = 0;
    for (const double frequency : frequencies)
        hash = (hash << 1) | quint64(frequency > median);
    return hash;
}

bool isFlat(const Grid &grid)
{
    double sum = 0;
    double squares = 0;
    for (const double value : grid.values) {
        sum += value;
        squares += value * value;
    }
    const auto count = double(grid.values.size());
    return std::sqrt(std::max(0.0, squares / count - (sum / count) * (sum / count))) < flatDeviation;
}

} // namespace

PictureHash hashPicture(const QImage &image)
{
    const QImage plain = image.convertToFormat(QImage::Format_ARGB32);
    if (plain.isNull())
        return { 0, 0, 0, 0, true };
    // One pass over the pixels: 288 columns are a multiple of both 9 and 32, so averaging these again is exact.
    const Grid fine = scaled(plain, (bits + 1) * pSide, pSide);
    const Grid differences = averaged(fine, bits + 1, bits);
    const Grid square = averaged(fine, pSide, pSide);
    const auto frequencies = lowFrequencies(square);
    return { dHashOf(differences, false), pHashOf(frequencies, false), dHashOf(differences, true),
        pHashOf(frequencies, true), isFlat(square) };
}

} // namespace twelvefold
