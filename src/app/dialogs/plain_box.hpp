#pragma once
#include <QMessageBox>

namespace cjm {

/// A question or a message in the looks of the program. Words as they are: they may quote a file.
class PlainBox : public QMessageBox {
public:
    PlainBox(QWidget* parent, Icon kind, const QString& words, const QString& more = {});

    /// The button that was pressed; besides those added before there is one to cancel. Enter means `usual`.
    QAbstractButton* ask(QPushButton* usual = nullptr);
};

} // namespace cjm
