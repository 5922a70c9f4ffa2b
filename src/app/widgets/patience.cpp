#include "app/widgets/patience.hpp"

#include <cjm/storage/safe_write.hpp>

#include <QApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QProgressDialog>
#include <QTimer>

namespace cjm {

bool waitWithBar(QWidget* window, const QString& what, const std::function<bool()>& isReady) {
    constexpr int lookEveryMs = 20;
    QProgressDialog bar(what, QCoreApplication::translate("Patience", "Cancel"), 0, 0,
                        window ? window : QApplication::activeWindow());
    bar.setWindowModality(Qt::ApplicationModal);
    bar.setMinimumDuration(0);
    bar.setValue(0);
    bar.show(); // at once: it keeps hands off the window
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isReady() || bar.wasCanceled()) loop.quit();
    });
    look.start(lookEveryMs);
    loop.exec();
    return isReady();
}

QString openingWords(const QString& path) {
    return QCoreApplication::translate("Patience", "Opening “%1”…").arg(QFileInfo(path).fileName());
}

Result<std::string> readPatiently(const QString& path, std::size_t most, FileSystem& files) {
    return patiently<std::string>(nullptr, openingWords(path),
                                  [&files, file = path.toStdString(), most] { return readFile(files, file, most); });
}

} // namespace cjm
