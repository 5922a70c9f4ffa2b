#pragma once
#include <cjm/layout/theme.hpp>

#include <QPixmap>
#include <QStyledItemDelegate>

namespace cjm {

// What the timeline knows of an entry, as roles of its item. An entry without a title is the heading of a day.
enum VersionRole {
    headingRole = Qt::UserRole, // of a day
    titleRole,                  // name or time
    whyRole,
    cardsRole,
    pictureRole, // QPixmap; none while it is not drawn yet
    pinnedRole,
    damagedRole,
    placeRole, // of the version in the list of the panel
    idRole     // of the version
};

// Paints the timeline: headings of days, entries with picture, time, name, why and the number of cards.
class VersionItem : public QStyledItemDelegate {
public:
    static constexpr int pictureWidth = 100, pictureHeight = 66, margin = 8;

    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme& theme) { theme_ = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPicture(QPainter& painter, const QRect& rect, const QModelIndex& index) const;

    Theme theme_ = lightTheme();
};

} // namespace cjm
