#include "app/widgets/editor_signs.hpp"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <catch2/catch.hpp>

using namespace cjm;

namespace {

// Whether a field with this text breaks its lines as those of the map are broken.
bool breaksAsDrawn(const char* text, std::initializer_list<const char*> lines, const std::string& sign = {}) {
    QTextDocument document(QString::fromUtf8(text));
    TextBlock drawn;
    for (const char* line : lines)
        drawn.lines.push_back({line, 0, false});
    auto* signs = new EditorSigns(document);
    signs->setLines(std::make_shared<const TextBlock>(drawn), sign);
    return !document.begin().layout()->formats().isEmpty();
}

} // namespace

TEST_CASE("a field breaks its lines as the map does, behind what is no part of the text", "[gui][typing]") {
    CHECK(breaksAsDrawn("один два три", {"один два", "три"}));
    CHECK(breaksAsDrawn("один два три", {"«один два", "три»"}));
    CHECK(breaksAsDrawn("один два три", {"Э: один два", "три"}, "Э: "));
    CHECK(breaksAsDrawn("Цена: один два", {"Э: Цена: один", "два"}, "Э: "));
    // Other words before a colon are of another text.
    CHECK_FALSE(breaksAsDrawn("один два три", {"Цена: один два", "три"}));
    CHECK_FALSE(breaksAsDrawn("один два три", {"Цена: один два", "три"}, "Э: "));
}
