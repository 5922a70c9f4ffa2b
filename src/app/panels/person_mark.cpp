#include "app/panels/person_mark.hpp"

#include "app/panels/others_panel.hpp"
#include "app/widgets/people.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/base/plain_text.hpp>

#include <QDateTime>
#include <QLocale>
#include <QPainter>

namespace cjm {
namespace {

QString momentOfDay(const QDateTime& when) {
    const QLocale locale;
    if (when.date() == QDate::currentDate()) return locale.toString(when.time(), QStringLiteral("H:mm"));
    return locale.toString(when.date(), QStringLiteral("d MMM"));
}

} // namespace

PersonMark::PersonMark(int side, QWidget* parent) : QWidget(parent) {
    setFixedSize(side, side);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void PersonMark::show(const std::string& name, const Theme& theme) {
    name_ = name;
    theme_ = theme;
    update();
}

void PersonMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPerson(painter, QRectF(rect()), name_, theme_);
}

QString calledInPanel(const std::string& name) {
    const QString shown = qt(drawnLine(name)).trimmed();
    return shown.isEmpty() ? OthersPanel::tr("Somebody") : shown;
}

QString momentInPanel(std::int64_t wallMs) { return momentOfDay(QDateTime::fromMSecsSinceEpoch(wallMs)); }

QString momentInPanel(const std::string& iso) {
    const QDateTime when = QDateTime::fromString(qt(iso), Qt::ISODate);
    return when.isValid() ? momentOfDay(when.toLocalTime()) : QString();
}

} // namespace cjm
