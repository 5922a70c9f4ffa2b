#include "app/dialogs/plain_box.hpp"

#include "app/widgets/tinted_icon.hpp"

#include <QCoreApplication>
#include <QPushButton>
#include <QString>

namespace cjm {
namespace {

constexpr int signSide = 28;

Colour colourOf(const QColor& colour) {
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue())};
}

} // namespace

PlainBox::PlainBox(QWidget* parent, Icon kind, const QString& words, const QString& more) : QMessageBox(parent) {
    setTextFormat(Qt::PlainText);
    setText(words);
    if (!more.isEmpty()) setInformativeText(more);
    const bool asks = kind == Question;
    const Colour sign = asks ? colourOf(palette().color(QPalette::Highlight)) : lightTheme().neutral;
    setIconPixmap(colouredIcon(asks ? "circle-help" : "triangle-alert", sign).pixmap(signSide));
}

QAbstractButton* PlainBox::ask(QPushButton* usual) {
    addButton(QCoreApplication::translate("Dialogs", "Cancel"), RejectRole);
    if (usual) setDefaultButton(usual);
    exec();
    return clickedButton();
}

} // namespace cjm
