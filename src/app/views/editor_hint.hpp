#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/session/typing/text_edit_session.hpp>

#include <QFrame>

#include <vector>

class QLabel;
class QToolButton;

namespace cjm {

/// Below an editor on something that was just begun: which keys go on, in one line that goes with the first letter and
/// gives way to all the signs when its last words are pressed or it is asked for; and five faces for what is felt,
/// which stay, as does the line under a quote. It takes no keyboard, and a press beside its words goes to the view
/// below.
class EditorHint : public QFrame {
    Q_OBJECT
public:
    explicit EditorHint(QWidget* parent);
    ~EditorHint() override;

    /// Speaks of a session, below `field` (coordinates of the parent) or above it where there is no room.
    void speakOf(const TextEditSession& textEdit, const QRect& field, const Theme& theme);
    /// Says all the signs that can be typed. False when it says nothing, or says them already.
    bool sayAll();

signals:
    void faceChosen(double value);

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    void dress(const Theme& theme);
    void place();
    void placeOffer();

    QWidget* faces_;
    std::vector<QToolButton*> buttons_;
    QLabel* words_;
    QWidget* offer_; ///< The part of the words that tells all when it is pressed.
    QRect field_;
    QString brief_, all_;
    bool saysAll_ = false;
    std::string dressedAs_; // the name of a theme
};

} // namespace cjm
