#include "window_bench.hpp"

#include "app/window/application.hpp"

#include <cjm/storage/files.hpp>

#include <QDeadlineTimer>
#include <QStandardPaths>
#include <QtTest>

namespace cjm::bench {

WindowProgram::WindowProgram(int& argc, char** argv) {
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, home_.path().toUtf8());
    QStandardPaths::setTestModeEnabled(true);
    application_ = std::make_unique<QApplication>(argc, argv);
    setUpApplication();
}

OpenedMap::OpenedMap(const Map& map) {
    const std::filesystem::path root = folder_.path().toStdString();
    StoragePaths places;
    places.data = root / "data";
    window_ = std::make_unique<MainWindow>(
        languages_, looks_, std::make_unique<QtDialogs>([this] { return languages_.current(); }), places);
    if (!saveDocument(root / "map.cjm", {map, {}})) return;
    window_->resize(1920, 1080);
    window_->show();
    window_->activateWindow();
    window_->openFile(root / "map.cjm");
    isOpen_ = QTest::qWaitFor([&] { return !window_->isOpening(); }, 60'000);
}

void OpenedMap::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(window_->windowHandle(), key, modifiers);
}

void Paints::after(const std::function<void()>& action) {
    const int before = count_;
    action();
    for (int turn = 0; turn < 4 && count_ == before; ++turn)
        QCoreApplication::processEvents();
}

bool Paints::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Paint) ++count_;
    return false;
}

void rest() {
    const QDeadlineTimer enough(16);
    while (!enough.hasExpired())
        QCoreApplication::processEvents();
}

} // namespace cjm::bench
