#include "layout/grid/card_picture.hpp"

#include "layout/grid/card_signs.hpp"
#include "layout/grid/metrics.hpp"

#include <cjm/model/picture.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

// A card of a picture is as wide as it and its caption.
void hugPicture(CardBox& box, const Card& card, const Size& size, bool hasWords) {
    const double room = std::max(box.size.width - 2 * pictureInset, 1.0);
    const double scale = std::min({1.0, room / size.width, tallestPicture / size.height});
    const Size shown{size.width * scale, size.height * scale};
    const double words = widthWithSigns(box, settingOf(card).onFirstLine);
    const double caption = hasWords ? std::ceil(words) + 2 * cardPaddingX : 0;
    box.size.width =
        std::min(std::max({std::ceil(shown.width) + 2 * pictureInset, caption, emptyPill}), box.size.width);
    box.textWidth = box.size.width - 2 * cardPaddingX;
    placeSigns(box, card, box.textWidth);
    box.pictureAt = {(box.size.width - shown.width) / 2, pictureInset, shown.width, shown.height};
}

// As wide as the card, and cut where it is too high; one that is smaller stays so.
void fitPicture(CardBox& box, const Size& size) {
    const double room = std::max(box.size.width - 2 * pictureInset, 1.0);
    const double scale = std::min(1.0, room / size.width), width = size.width * scale;
    const double lowest = std::min(lowestPicture, size.height);
    const double height = std::clamp(size.height * scale, lowest, std::max(lowest, tallestPicture));
    box.pictureAt = {(box.size.width - width) / 2, pictureInset, width, height};
    box.pictureRadius = pictureRadius;
}

} // namespace

void addPicture(CardBox& box, const Card& card, const std::shared_ptr<const Image>& picture, double width) {
    const auto pixels = pictureSize(*picture);
    if (!pixels) return;
    const Size size{static_cast<double>(pixels->width), static_cast<double>(pixels->height)};
    box.picture = picture;
    if (box.pill) box.size.width = width;
    const bool hasSign = card.kind == CardKind::barrier || card.kind == CardKind::solution || card.momentOfTruth;
    const bool hasWords = !card.text.empty() || box.extra || hasSign || box.pill;
    if (card.kind == CardKind::image)
        hugPicture(box, card, size, hasWords);
    else
        fitPicture(box, size);
    if (box.pill) box.pictureRadius = pillPictureRadius;
    const double gap = box.pill ? pillPaddingY : pictureGap;
    const double below = box.pictureAt.bottom() + (hasWords ? gap : pictureInset);
    const double down = below - (box.extra ? box.extraAt.y : box.textAt.y);
    for (double* y :
         {&box.textAt.y, &box.extraAt.y, &box.noteAt.y, &box.targetAt.y, &box.bar.y, &box.starAt.y, &box.dotsAt.y})
        *y += down;
    box.size.height = hasWords ? box.size.height + down : below;
}

} // namespace cjm
