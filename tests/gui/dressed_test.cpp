#include "app/dialogs/export_dialog.hpp"
#include "app/inspector/inspector.hpp"
#include "app/inspector/inspector_tabs.hpp"
#include "app/widgets/calendar.hpp"
#include "gui/desk.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/session/commands/comment_edit.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <catch2/catch.hpp>

#include <set>

// Small things that one only sees: what stands in a row, has room, and wears the colours of the program.

using namespace cjm;
using namespace cjm::test;

TEST_CASE("a calendar wears the colours of the program, and the chosen day alone stands out", "[gui][looks]") {
    Desk desk; // with its fonts and its style
    for (const char* name : {"light", "dark", "high-contrast"}) {
        INFO(name);
        const Theme theme = *findTheme(name);
        Calendar calendar(theme, nullptr);
        calendar.setSelectedDate({2026, 11, 3});
        calendar.resize(calendar.sizeHint());
        calendar.show();
        const QImage picture = calendar.grab().toImage();
        const QColor accent = qtColour(theme.accent), page = qtColour(theme.page);
        int strong = 0, plain = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) {
                strong += picture.pixelColor(x, y) == accent ? 1 : 0;
                plain += picture.pixelColor(x, y) == page ? 1 : 0;
            }
        CHECK(strong > 200); // a circle, and no bar
        CHECK(strong < 1000);
        CHECK(plain > picture.width() * picture.height() * 4 / 5);
        CHECK(picture.pixelColor(3, 3) == page);
    }
}

TEST_CASE("what the export window asks stands in one line with its name, boxes below each other", "[gui][export]") {
    ExportDialog dialog({"png", "light", "fit", 2, "grid"}, Language::russian, {"Engineer", "Buyer"});
    dialog.show();
    const auto* form = dialog.findChild<QFormLayout*>();
    REQUIRE(form);
    int lines = 0;
    for (auto* box : dialog.findChildren<QComboBox*>()) {
        const auto* label = form->labelForField(box);
        if (!label || !label->isVisible()) continue;
        CHECK(std::abs(label->geometry().center().y() - box->geometry().center().y()) <= 1);
        ++lines;
    }
    CHECK(lines == 5);
    // Where several boxes are asked for, the name is beside the first.
    int groups = 0;
    for (int row = 0; row < form->rowCount(); ++row) {
        QWidget* field = form->itemAt(row, QFormLayout::FieldRole)->widget();
        const auto* boxes = qobject_cast<QGridLayout*>(field->layout());
        if (!boxes) continue;
        const QWidget* first = boxes->itemAtPosition(0, 0)->widget();
        const int middle = first->mapTo(&dialog, first->rect().center()).y();
        CHECK(std::abs(form->labelForField(field)->geometry().center().y() - middle) <= 3);
        ++groups;
    }
    CHECK(groups == 2);
    std::set<int> columns;
    for (const auto* box : dialog.findChildren<QCheckBox*>())
        if (box->isVisible()) columns.insert(box->mapTo(&dialog, QPoint()).x());
    CHECK(columns.size() == 2);
}

TEST_CASE("tabs of the inspector have the same air around short words and long ones", "[gui][inspector]") {
    Desk desk;
    desk.openExample();
    SystemIds ids;
    for (int i = 0; i < 12; ++i)
        REQUIRE(desk.store().dispatch(withComment(AnyId{"S2"}, "A", "why?", "2026-11-20T10:00:00Z", ids)));
    desk.window().panels().open("inspector");
    for (const Target& target : {Target{}, Target{StageId{"S2"}}}) {
        desk.board().select(target);
        QCoreApplication::processEvents();
        int seen = 0;
        for (const auto* tab :
             desk.window().panels().of<Inspector>().findChild<InspectorTabs*>()->findChildren<QPushButton*>()) {
            if (!tab->isVisible()) continue;
            INFO(tab->text().toStdString());
            CHECK(tab->width() - tab->fontMetrics().horizontalAdvance(tab->text()) >= 16);
            ++seen;
        }
        CHECK(seen == 3);
    }
}
