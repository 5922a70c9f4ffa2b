#pragma once
#include "app/widgets/looks.hpp"

#include <QFrame>
#include <QString>
#include <QTimer>

#include <functional>
#include <string>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace cjm {

/// A strip above the board that says one thing about the open map and offers what can be done. It never takes the
/// focus and never stands in the way of work; screen readers are told of it. Hidden until it is told something.
/// Words are plain text. Whoever owns it tells it again when the language changes.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Tone { note, warning, trouble };
    struct Button {
        QString text;
        std::function<void()> run;
        bool isPrimary = false;
    };

    explicit Banner(Appearance appearance, QWidget* parent = nullptr);

    /// Shows an icon, words and at most three buttons, in place of what it said before. `canClose`: there is a × that
    /// hides it.
    void tell(Tone tone, std::string icon, const QString& words, const std::vector<Button>& buttons,
              bool canClose = true);
    [[nodiscard]] QString words() const;
    /// Who looks elsewhere is shown where it is said: it lights up for a moment, and screen readers say it again.
    void attract();
    [[nodiscard]] bool isLit() const { return isLit_; }

signals:
    /// The user closed it.
    void closed();
    /// See attract.
    void attracted();

private:
    void setButtons(const std::vector<Button>& buttons);
    void dress();
    void light(bool on);
    void alert();

    Appearance appearance_;
    Tone tone_ = Tone::note;
    std::string icon_;
    QLabel *iconLabel_ = nullptr, *words_ = nullptr;
    QHBoxLayout* row_ = nullptr;
    std::vector<QPushButton*> buttons_;
    QToolButton* close_ = nullptr;
    QTimer lighting_;
    bool isLit_ = false;
};

} // namespace cjm
