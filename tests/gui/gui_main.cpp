#include "app/widgets/background.hpp"
#include "app/window/application.hpp"
#include "support/files.hpp"

#include <cjm/storage/limits.hpp>

#include <QApplication>
#include <QStandardPaths>

#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <cstdio>

namespace {

// The offscreen platform says of every window that it cannot tell sizes to a window manager.
void leaveOutNoise(QtMsgType, const QMessageLogContext&, const QString& words) {
    if (!words.contains(QLatin1String("propagateSizeHints"))) std::fprintf(stderr, "%s\n", qPrintable(words));
}

} // namespace

// A person's settings and folders stay out of reach: the tests have a home of their own.
int main(int argc, char** argv) {
    cjm::prepareForLimits();
    const cjm::test::TemporaryFolder home;
    for (const char* name :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, QByteArray::fromStdString(home.path().string()));
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    qInstallMessageHandler(leaveOutNoise);
    QApplication application(argc, argv);
    cjm::setUpApplication();
    // A bar is shown when a test asks for it, and not by chance on a slow machine. Under sanitizers all that may take
    // long is waited for: there it is late by chance otherwise.
    cjm::barShownAfter = std::chrono::hours(1);
    if (qEnvironmentVariableIsSet("CJM_IMPATIENT")) cjm::unnoticed = std::chrono::milliseconds(0);
    return Catch::Session().run(argc, argv);
}
