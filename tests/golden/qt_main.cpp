#include <cjm/render/text_measure.hpp>

#include <QGuiApplication>

#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

// Drawing needs an application and the bundled fonts, but no window system.
int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    cjm::loadBundledFonts();
    return Catch::Session().run(argc, argv);
}
