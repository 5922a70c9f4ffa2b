#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/session/typing/text_edit_session.hpp>

#include <QLabel>

namespace cjm {

/// What can be typed, and which keys go on: a line under an editor that is still empty, which goes with the first letter.
/// Under a quote it stays.
class EditorHint : public QLabel {
    Q_OBJECT
public:
    explicit EditorHint(QWidget* parent);

    /// Speaks of a session, below `field` (coordinates of the parent) or above it where there is no room.
    void speakOf(const TextEditSession& textEdit, const QRect& field, const Theme& theme);

private:
    [[nodiscard]] static QString wordsFor(const TextEditSession& textEdit);
    [[nodiscard]] static QString wordsForBegun(const TextEditSession& textEdit);
};

} // namespace cjm
