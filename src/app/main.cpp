#include "app/window/after_paint.hpp"
#include "app/window/application.hpp"
#include "app/window/main_window.hpp"

#include <cjm/storage/end_signal.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/limits.hpp>
#include <cjm/storage/log.hpp>

#include <QApplication>
#include <QCommandLineParser>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QString>

#include <filesystem>
#include <optional>

namespace {

// As it was given: names of files are bytes, and not all of them are text.
std::filesystem::path fileNamed(const QString& name, int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (QString::fromLocal8Bit(argv[i]) == name) return cjm::wholePath(argv[i]);
    return cjm::wholePath(name.toStdString());
}

} // namespace

int main(int argc, char** argv) {
    cjm::prepareForLimits();
    cjm::guardStandardStreams();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(CJM_VERSION));
    cjm::setUpApplication();
    cjm::Looks looks;
    looks.use(cjm::preferredTheme());
    cjm::Languages languages;
    languages.use(cjm::preferredLanguage());

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Editor for customer journey maps"));
    const QCommandLineOption help = parser.addHelpOption(), version = parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QCoreApplication::translate("main", "A .cjm file to open"));
    const QCommandLineOption example(QStringLiteral("example"),
                                     QCoreApplication::translate("main", "Open the example map"));
    parser.addOption(example);
    const QCommandLineOption readOnly(QStringLiteral("read-only"),
                                      QCoreApplication::translate("main", "Open the file for reading only"));
    parser.addOption(readOnly);
    QCommandLineOption quitAfterPaint(QStringLiteral("quit-after-paint")); // for measuring the start
    quitAfterPaint.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(quitAfterPaint);
    if (!parser.parse(QCoreApplication::arguments())) {
        cjm::writeStandardError((parser.errorText() + QLatin1Char('\n')).toStdString());
        return 2;
    }
    // Not parser.process(): it leaves the program in the midst of main, and nothing is torn down.
    if (parser.isSet(QStringLiteral("help-all"))) parser.process(application); // only Qt knows its own options
    if (parser.isSet(help) || parser.isSet(version)) {
        const QString text =
            parser.isSet(help) ? parser.helpText() : QStringLiteral("marshrut ") + QStringLiteral(CJM_VERSION "\n");
        return cjm::writeStandardOutput(text.toStdString()) ? 0 : 2;
    }

    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    cjm::startLog((folder + QStringLiteral("/log/marshrut.log")).toStdString());
    cjm::logInfo("started, version " CJM_VERSION);

    cjm::MainWindow window(languages, looks, std::make_unique<cjm::QtDialogs>([&] { return languages.current(); }));
    if (parser.isSet(quitAfterPaint)) new cjm::AfterPaint(window.view().viewport(), [] { QApplication::quit(); });
    const QStringList names = parser.positionalArguments();
    std::filesystem::path file;
    if (!names.isEmpty()) file = fileNamed(names.front(), argc, argv);
    const bool wantsExample = parser.isSet(example);
    if (file.empty() && !wantsExample) window.showStart();
    window.takePlace();
    window.show(); // first, so that a map is fitted to the window as it is
    if (wantsExample) window.openTemplate("boiler-example");
    const bool toLookAt = parser.isSet(readOnly);
    const auto openNamed = [&](bool recovered) {
        if (file.empty() || recovered) return;
        window.openFile(file, toLookAt, [&](bool opened) {
            if (!opened) window.showStart();
        });
    };
    // Who ends a session of work from without cannot be asked anything: what is unsaved stays in its journal, and what
    // says to others that the map is open goes.
    std::optional<QSocketNotifier> ending;
    if (const int asked = cjm::endSignal(); asked >= 0) {
        ending.emplace(asked, QSocketNotifier::Read);
        QObject::connect(&*ending, &QSocketNotifier::activated, [] { QCoreApplication::exit(); });
    }
    window.recover(toLookAt ? std::filesystem::path() : file, !toLookAt && !wantsExample, openNamed);
    return QApplication::exec();
}
