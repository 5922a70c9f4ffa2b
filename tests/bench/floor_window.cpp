#include "texts.hpp"

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QPaintEvent>
#include <QPainter>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>

namespace {

class Texts : public QWidget {
public:
    explicit Texts(std::vector<cjm::bench::BareText> texts) : texts_(std::move(texts)) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        for (const auto& text : texts_)
            if (text.x < width() && text.baseline < height())
                painter.drawText(QPointF(text.x, text.baseline), text.text);
        QTimer::singleShot(0, qApp, &QApplication::quit);
    }

private:
    std::vector<cjm::bench::BareText> texts_;
};

} // namespace

// A bare Qt window with menus, a tool bar and the texts that are in view; leaves when they are painted. What the cold
// start of the editor is measured against.
int main(int argc, char** argv) {
    QApplication application(argc, argv);
    cjm::bench::loadFonts();
    cjm::Size page;
    QMainWindow window;
    for (const char* name : {"File", "Edit", "View", "Help"})
        for (int i = 0; i < 6; ++i)
            window.menuBar()->addMenu(QString::fromLatin1(name))->addAction(QStringLiteral("Action"));
    auto* bar = window.addToolBar(QString());
    for (int i = 0; i < 10; ++i)
        bar->addAction(QStringLiteral("Tool"));
    window.statusBar()->showMessage(QStringLiteral("Ready"));
    window.setCentralWidget(
        new Texts(argc > 1 ? cjm::bench::readTexts(argv[1], page) : std::vector<cjm::bench::BareText>()));
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
