#include "app/avatar/picture_cut.hpp"

#include <catch2/catch.hpp>

using namespace cjm;

namespace {

// Each pixel tells where it stands.
QImage mapOf(const QSize& size) {
    QImage picture(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            picture.setPixel(x, y, qRgb(x, y, 7));
    return picture;
}

bool isInside(const PictureCut& cut, const QSize& picture) {
    const double half = cut.side / 2;
    return cut.centre.x() >= half && cut.centre.x() <= picture.width() - half && cut.centre.y() >= half &&
           cut.centre.y() <= picture.height() - half;
}

} // namespace

TEST_CASE("the largest cut is the square in the middle of a picture", "[avatar]") {
    CHECK(largestCut({2000, 1000}) == PictureCut{{1000, 500}, 1000});
    CHECK(largestCut({1000, 2000}) == PictureCut{{500, 1000}, 1000});
    CHECK(largestCut({100, 60}) == PictureCut{{50, 30}, 60});
    CHECK(largestCut({1, 1}) == PictureCut{{0.5, 0.5}, 1});
}

TEST_CASE("a cut shrinks to an avatar and is never enlarged", "[avatar]") {
    for (const auto& [picture, side] : std::vector<std::pair<QSize, int>>{{{2000, 1000}, 512},
                                                                          {{1000, 2000}, 512},
                                                                          {{513, 513}, 512},
                                                                          {{512, 700}, 512},
                                                                          {{100, 60}, 60},
                                                                          {{60, 100}, 60},
                                                                          {{1, 1}, 1},
                                                                          {{1, 900}, 1}}) {
        INFO(picture.width() << " × " << picture.height());
        QImage whole(picture, QImage::Format_RGB32);
        whole.fill(Qt::red);
        const QImage cut = cutOut(whole, largestCut(picture));
        CHECK(cut.size() == QSize(side, side));
        CHECK(cut.pixelColor(side / 2, side / 2) == QColor(Qt::red));
    }
    CHECK(cutOut(QImage(), PictureCut{{5, 5}, 10}).isNull());
}

TEST_CASE("the pixels that are cut out are those of the square", "[avatar]") {
    const QImage picture = mapOf({200, 120});
    const QImage cut = cutOut(picture, {{100, 50}, 40});
    REQUIRE(cut.size() == QSize(40, 40));
    CHECK(cut == picture.copy(80, 30, 40, 40));
    // Half pixels and places beyond the edge end in the picture.
    CHECK(cutOut(picture, {{0, 0}, 40}) == picture.copy(0, 0, 40, 40));
    CHECK(cutOut(picture, {{500, 500}, 40}) == picture.copy(160, 80, 40, 40));
    CHECK(cutOut(picture, {{179.5, 99.5}, 40.9}).size() == QSize(41, 41));
}

TEST_CASE("transparency stays in what is cut", "[avatar]") {
    QImage picture(1024, 1024, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    const QImage cut = cutOut(picture, largestCut(picture.size()));
    CHECK(cut.hasAlphaChannel());
    CHECK(cut.pixelColor(100, 100).alpha() == 0);
}

TEST_CASE("zooming keeps the middle and ends at the picture and at the smallest square", "[avatar]") {
    const QSize picture(400, 300);
    PictureCut cut = zoomed(largestCut(picture), picture, 2);
    CHECK(cut == PictureCut{{200, 150}, 150});
    CHECK(zoomed(cut, picture, 1'000) == PictureCut{{200, 150}, 32});
    CHECK(zoomed(cut, picture, 0.001) == largestCut(picture));
    CHECK(zoomed(cut, picture, 0) == cut);
    // At the edge the square comes back into the picture as it grows.
    cut = moved(cut, picture, {1'000, 1'000});
    const PictureCut grown = zoomed(cut, picture, 0.8);
    CHECK(grown.side == Approx(187.5));
    CHECK(isInside(grown, picture));
    // A picture that is smaller than the smallest square is taken whole.
    CHECK(zoomed(largestCut({10, 20}), {10, 20}, 5) == PictureCut{{5, 10}, 10});
}

TEST_CASE("a cut moves as far as the picture goes", "[avatar]") {
    const QSize picture(400, 300);
    const PictureCut cut{{200, 150}, 100};
    CHECK(moved(cut, picture, {30, -20}) == PictureCut{{230, 130}, 100});
    CHECK(moved(cut, picture, {-1'000, 0}) == PictureCut{{50, 150}, 100});
    CHECK(moved(cut, picture, {1'000, 1'000}) == PictureCut{{350, 250}, 100});
    CHECK(moved(largestCut(picture), picture, {0, 80}) == largestCut(picture));
    CHECK(moved(largestCut(picture), picture, {80, 0}) == PictureCut{{250, 150}, 300});
}
