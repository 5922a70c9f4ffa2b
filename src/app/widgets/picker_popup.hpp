#pragma once
#include <QFrame>
#include <QIcon>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace cjm {

// A list that is searched while one types. It goes away when something is chosen, with Escape, and with a click beside.
class PickerPopup : public QFrame {
    Q_OBJECT
public:
    struct Choice {
        QString id, words;
        QIcon icon;
        bool chosen = false;
        bool offered = true; // else it is there and cannot be taken, nor made once more
    };
    // What answers what was typed, best first.
    using Find = std::function<std::vector<Choice>(const QString& typed)>;

    PickerPopup(Find find, QWidget* parent);

    // Words of the line that offers what was typed itself, "%1" in them; none when there is no such line.
    void offerOwn(const QString& words) { own_ = words; }
    void setHint(const QString& words);
    // Several are taken, one after the other: a click and Space leave it open, Enter takes the last.
    void keepOpen() { keepsOpen_ = true; }
    // Opens below a widget, or above it where there is no room, as wide as the field.
    void openBelow(QWidget& widget);
    [[nodiscard]] QLineEdit& search() { return *search_; }
    [[nodiscard]] QListWidget& list() { return *list_; }

signals:
    void picked(const QString& id);
    void ownWanted(const QString& typed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void take();
    void takeOneOfSeveral();
    Find find_;
    QString own_;
    QLineEdit* search_;
    QListWidget* list_;
    bool keepsOpen_ = false;
    bool isAbove_ = false; // of the widget that it was opened for
};

} // namespace cjm
