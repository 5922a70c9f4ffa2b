#include <cjm/app/application.hpp>
#include <cjm/app/main_window.hpp>
#include <cjm/storage/log.hpp>

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QString>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(CJM_VERSION));
    cjm::setUpApplication(application, cjm::lightTheme());
    cjm::Languages languages;
    languages.use(cjm::preferredLanguage());

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Editor for customer journey maps"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QCoreApplication::translate("main", "A .cjm file to open"));
    const QCommandLineOption example(QStringLiteral("example"),
                                     QCoreApplication::translate("main", "Open the example map"));
    parser.addOption(example);
    parser.process(application);

    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    cjm::startLog((folder + QStringLiteral("/log/marshrut.log")).toStdString());
    cjm::logInfo("started, version " CJM_VERSION);

    cjm::MainWindow window(languages, std::make_unique<cjm::QtDialogs>());
    window.show();
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty())
        window.openFile(files.front().toStdString());
    else
        window.openTemplate(parser.isSet(example) ? "boiler-example" : "blank");
    return QApplication::exec();
}
