#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/session/document/store.hpp>

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <memory>

namespace cjm {

// What the list of changes knows of a step beside its words.
enum ChangeRole {
    whenRole = Qt::UserRole,
    isPresentRole,
    isUndoneRole,
};

// The steps of a document's history, newest first; the last row is how it all began.
class ChangesModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;
    void setStore(std::shared_ptr<Store> store);
    void setLanguage(Language language) { language_ = language; }
    void follow();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] std::size_t stepOf(int row) const;

private:
    [[nodiscard]] QString briefly(std::size_t step) const;
    [[nodiscard]] QString words(std::size_t step) const;

    std::shared_ptr<Store> store_;
    Language language_ = Language::english;
    std::size_t steps_ = 0;
};

// Paints a step: a dot on the line of time, words, and when it was.
class ChangeItem : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme& theme) { theme_ = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintDot(QPainter& painter, const QRect& rect, const QModelIndex& index) const;

    Theme theme_ = lightTheme();
};

} // namespace cjm
