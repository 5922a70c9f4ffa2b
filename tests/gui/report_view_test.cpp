#include "app/views/report_view.hpp"
#include "app/views/view_stack.hpp"
#include "app/window/window_commands.hpp"
#include "gui/view_hands.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/storage/templates.hpp>

#include <QMenuBar>

#include <catch2/catch.hpp>

#include <cmath>

using namespace cjm;
using namespace cjm::test;

namespace {

// The report of the boiler example, opened from the menu «Карта», and hands on it.
class ReportDesk : public ViewHands<ReportView> {
public:
    explicit ReportDesk(bool fromMenu = true) : ViewHands(Qt::Key_1, Language::russian, {1600, 1000}) {
        if (fromMenu) open();
    }

    QAction* entry(const QString& words) {
        for (const QAction* menu : desk.window().menuBar()->actions())
            for (QAction* action : menu->menu()->actions())
                if (action->text() == words) return action;
        return nullptr;
    }
    void open() {
        QAction* action = entry(QStringLiteral("&Отчёт"));
        REQUIRE(action);
        action->trigger();
        QCoreApplication::processEvents();
    }
    std::string shownView() { return desk.window().views().currentLine().id; }
    const Passport& passport() { return *desk.map().passport; }
    static Target field(const char* name) { return MapFieldTarget{name}; }
    // Clicks into a field and takes all that stands there.
    void enter(const char* name) {
        click(field(name));
        REQUIRE(editor());
        editor()->selectAll();
    }
};

} // namespace

TEST_CASE("the report is a tab that opens from the menu and closes", "[gui][report]") {
    ReportDesk report(false);
    const QAction& tab = report.desk.window().windowCommands().action("view:report");
    QAction* closing = report.entry(QStringLiteral("Закрыть отчёт"));
    REQUIRE(closing);
    CHECK_FALSE(closing->isVisible());
    CHECK(report.shownView() == "grid");
    report.open();
    CHECK(report.shownView() == "report");
    CHECK(tab.isVisible());
    CHECK(closing->isVisible());
    CHECK(report.desk.statusLine().contains("3 страницы"));
    closing->trigger();
    CHECK(report.shownView() == "grid");
    CHECK_FALSE(closing->isVisible());
    CHECK_FALSE(tab.isVisible());
    report.open();
    report.desk.openMap(loadTemplate("loop-example", Language::russian)->map); // another map has a report of its own
    CHECK(report.shownView() == "grid");
    CHECK_FALSE(closing->isVisible());
}

TEST_CASE("each page of the report has an edge and corners of its own", "[gui][report][paint]") {
    ReportDesk report;
    report.view().setZoom(0.4, {0, 0});
    report.desk.sharpen();
    const QImage picture = report.view().viewport()->grab().toImage();
    const Theme& theme = report.view().theme();
    int seen = 0;
    const auto looks = [&](double x, double y, Colour colour) {
        const QPoint at(static_cast<int>(x), static_cast<int>(y));
        if (!picture.rect().contains(at)) return;
        ++seen;
        INFO(x << ", " << y);
        CHECK(picture.pixelColor(at) == qtColour(colour));
    };
    for (std::size_t page = 0; page < report.layout().pages.size(); ++page) {
        INFO("page " << page + 1);
        const QRectF at = report.view().toViewport(report.layout().rectOf(page));
        const double left = std::floor(at.left() + 0.5), right = std::floor(at.right() + 0.5) - 1;
        const double top = std::floor(at.top() + 0.5), bottom = std::floor(at.bottom() + 0.5) - 1;
        for (const double y : {top, bottom}) {
            looks(at.center().x(), y, theme.line);
            for (const double x : {left, right})
                looks(x, y, theme.canvas);
        }
        looks(at.center().x(), bottom + 4, theme.canvas); // between it and the next
    }
    CHECK(seen > 8); // the lower edge of the first page and the upper one of the second
}

TEST_CASE("an outcome is typed on the page itself and is one step of undo", "[gui][report]") {
    ReportDesk report;
    const Map before = report.desk.map();
    report.enter("outcomes.growth");
    report.desk.type("Рынок и договор");
    CHECK(report.passport().outcomes.growth == "Рынок и договор");
    report.desk.key(Qt::Key_Tab); // on to the next
    CHECK(report.edited() == ReportDesk::field("outcomes.tools"));
    report.desk.key(Qt::Key_Escape);
    report.desk.undo();
    CHECK(report.desk.map() == before);
    CHECK(report.view().selection().current == ReportDesk::field("outcomes.growth"));
    report.desk.redo();
    CHECK(report.passport().outcomes.growth == "Рынок и договор");
}

TEST_CASE("heading and notes are typed; an empty note is worked out again", "[gui][report]") {
    ReportDesk report;
    report.enter("report.heading");
    report.desk.type("Ночью важнее цены");
    report.desk.key(Qt::Key_Return);
    CHECK(report.passport().report.heading == "Ночью важнее цены");
    report.enter("report.open");
    report.desk.key(Qt::Key_Delete);
    CHECK(report.editor()->placeholderText() == "Что ещё не решено?");
    report.desk.key(Qt::Key_Return);
    CHECK(report.passport().report.open.empty());
    const auto spot = spotOf(report.layout(), ReportDesk::field("report.open"));
    REQUIRE(spot);
    CHECK_FALSE(spot->lines); // nobody wrote it
    report.desk.undo();
    report.desk.undo();
    CHECK(report.passport().report.heading == "Клиент сравнивает не цену, а того, кто приедет ночью");
}

TEST_CASE("an idea ends with Enter and the next begins", "[gui][report]") {
    ReportDesk report;
    report.enter("ideas.2.text");
    report.desk.type("Третья");
    report.desk.key(Qt::Key_Return);
    CHECK(report.edited() == ReportDesk::field("ideas.3.text"));
    report.desk.type("Четвёртая");
    report.desk.key(Qt::Key_Tab);
    CHECK(report.edited() == ReportDesk::field("ideas.3.author"));
    report.desk.type("Ольга");
    report.desk.key(Qt::Key_Return);
    REQUIRE(report.passport().ideas.size() == 4);
    CHECK(report.passport().ideas[3].text == "Четвёртая");
    CHECK(report.passport().ideas[3].author == "Ольга");
    report.enter("ideas.3.author");
    report.desk.key(Qt::Key_Delete);
    report.desk.key(Qt::Key_Return);
    report.enter("ideas.3.text");
    report.desk.key(Qt::Key_Delete);
    report.desk.key(Qt::Key_Return);
    CHECK(report.passport().ideas.size() == 3); // what has no words goes
}

TEST_CASE("what is typed elsewhere is in the report, and one that may only be read takes no letters", "[gui][report]") {
    ReportDesk report;
    const auto picture = report.layout().picture;
    report.enter("outcomes.usp");
    report.desk.type("Целиком");
    CHECK(report.layout().picture == picture); // the map is not placed again for it
    report.desk.key(Qt::Key_Return);
    report.desk.key(Qt::Key_1, Qt::ControlModifier);
    CHECK(report.shownView() == "grid");
    report.desk.editWhole(titleTarget());
    report.desk.type("Котельные");
    report.desk.key(Qt::Key_Return);
    report.open();
    CHECK(report.layout().picture != picture);
    CHECK(report.layout().of.passport->title == "Котельные");
}

TEST_CASE("the window writes the report in words, with its appendix where it is asked for", "[gui][report][export]") {
    ReportDesk report;
    const auto written = [&](const char* format, bool appendix, const char* name) {
        ExportChoice choice;
        choice.format = format;
        choice.view = "report";
        choice.appendix = appendix;
        report.desk.dialogs().exportChoice = choice;
        report.desk.dialogs().exportPaths.push_back(report.desk.path(name));
        report.desk.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        report.desk.attend();
        return get(report.desk.folder / name);
    };
    CHECK(written("md", false, "a.md").find("Летом подрядчик свободен") == std::string::npos);
    CHECK(report.desk.dialogs().exportStarts.back().view == "report"); // the one that is shown
    CHECK(written("md", true, "b.md").find("Летом подрядчик свободен") != std::string::npos);
    CHECK(written("odt", false, "a.odt").starts_with("PK"));
    CHECK(written("pdf", false, "a.pdf").starts_with("%PDF"));
}
