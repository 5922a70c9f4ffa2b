#pragma once
#include "app/widgets/picker_popup.hpp"

#include <cjm/model/records.hpp>

#include <QObject>
#include <QPointer>
#include <QRect>

#include <functional>
#include <utility>
#include <vector>

namespace cjm {

class SceneView;

/// The small editors that open over a field of a card, there where a view shows it: a menu of what there is to choose
/// from, a list that is searched, a date. What is taken is one step; Escape and a click beside them take nothing.
class FieldEditors : public QObject {
    Q_OBJECT
public:
    explicit FieldEditors(SceneView& view) : view_(view) {}

    /// What is edited, and where.
    struct Field {
        std::vector<CardId> cards; ///< All of them get what is taken.
        CardId shown;              ///< One of them, whose value stands there.
        QRect at;                  ///< Of the viewport.
        std::function<void()> taken = {};
    };
    /// Importance, rating, effect or effort: 1 to 5, or none.
    void chooseNumber(const Field& field, int Card::*member);
    void chooseState(const Field& field);
    /// Typed, and completed from who is named on the map; `typed` stands in the line.
    void chooseOwner(const Field& field, const QString& typed = {});
    void chooseDue(const Field& field, const QString& typed = {});

    /// A list over a rectangle of the viewport.
    PickerPopup* openPicker(PickerPopup::Find find, const QRect& at, const QString& hint, const QString& typed);
    /// A menu of lines, some of them chosen already, below a rectangle of the viewport.
    void openMenu(const std::vector<std::pair<QString, bool>>& lines, const QRect& at,
                  const std::function<void(std::size_t)>& chosen);

private:
    SceneView& view_;
    QPointer<QWidget> anchor_; ///< Where lists open.
};

/// Whether words have in them what is typed, or nothing is.
[[nodiscard]] bool answers(const QString& words, const QString& typed);

} // namespace cjm
