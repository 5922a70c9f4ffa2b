#pragma once
#include "app/inspector/inspector_field.hpp"
#include "app/widgets/picker_popup.hpp"

#include <cjm/base/message.hpp>

#include <optional>
#include <string>
#include <vector>

class QPushButton;
class QToolButton;

namespace cjm {

// An icon out of those that are bundled, found by words of both languages: a channel, or the sign of a row or card.
class SignField : public InspectorField {
    Q_OBJECT
public:
    enum class Of { channels, icons };
    explicit SignField(Of of, QWidget* parent = nullptr);
    // `usual`: the icon that stands there when nothing is chosen.
    void show(const std::optional<std::string>& value, std::string_view usual = {});
    [[nodiscard]] bool isBlank() const override { return value_ && value_->empty(); }
    [[nodiscard]] QString inWords() const override;
    void setTheme(const Theme& theme) override;
    void setLanguage(Language language);

signals:
    void chosen(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paint();
    void setWords();
    void open();
    [[nodiscard]] std::vector<PickerPopup::Choice> find(const QString& typed) const;

    Of of_;
    QPushButton* button_;
    QToolButton* reset_;
    std::optional<std::string> value_;
    std::string usual_;
    Theme theme_ = lightTheme();
    Language language_ = Language::english;
};

// Records that are in or out, side by side: whom a card concerns.
class ChipsField : public InspectorField {
    Q_OBJECT
public:
    struct Chip {
        QString id, words;
        std::string icon;
        std::optional<bool> on; // nothing: of some of those that are shown
        bool operator==(const Chip&) const = default;
    };
    explicit ChipsField(QWidget* parent = nullptr);
    void show(std::vector<Chip> chips);
    [[nodiscard]] bool isBlank() const override { return inWords().isEmpty(); }
    [[nodiscard]] QString inWords() const override;
    void setTheme(const Theme& theme) override;

signals:
    void toggled(const QString& id, bool on);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void paint();
    // Words on a chip, cut with «…» where the panel is narrower; whether they are.
    bool setWords(QPushButton& chip, const QString& words) const;
    void build();
    std::vector<Chip> chips_;
    std::vector<QPushButton*> buttons_;
    Theme theme_ = lightTheme();
};

// Records that are linked, one below the other, and a way to add one.
class LinksField : public InspectorField {
    Q_OBJECT
public:
    // What else is linked with the same record.
    struct Also {
        QString id, words;
        bool operator==(const Also&) const = default;
    };
    struct Link {
        QString id, words, note;
        bool ofAll = true; // of all that are shown
        QString colour{};  // of the bar at its left, where it has one; else the usual
        std::vector<Also> also{};
        bool operator==(const Link&) const = default;
    };
    // `role` names its looks: "solution", "barrier" or "quote".
    LinksField(const char* role, std::string_view icon, QWidget* parent = nullptr);
    void setWords(const QString& add, const QString& hint, const QString& own = {});
    // What may be linked, for the list that opens.
    void setFind(PickerPopup::Find find) { find_ = std::move(find); }
    // What is said before whatever else is linked.
    void setAlso(const QString& words) { alsoWords_ = words; }
    // A linked record may be dragged elsewhere: see `lifted`.
    void setLiftable() { isLiftable_ = true; }
    void show(std::vector<Link> links);
    [[nodiscard]] bool isBlank() const override { return links_.empty(); }
    [[nodiscard]] QString inWords() const override;
    void setTheme(const Theme& theme) override;
    void retranslate() override;

signals:
    // What else is linked is wanted.
    void alsoVisited(const QString& id);
    void added(const QString& id);
    void ownWanted(const QString& words);
    void removed(const QString& id);
    // The record itself is wanted.
    void visited(const QString& id);
    // It is dragged; a point of the screen.
    void lifted(const QString& id, const QPoint& at);

private:
    void build();
    QWidget* addAlso(const Link& link, QWidget* before);
    void open();
    QString role_, hint_, own_, alsoWords_;
    std::string icon_;
    PickerPopup::Find find_;
    std::vector<Link> links_;
    QVBoxLayout* list_;
    QPushButton* add_;
    Theme theme_ = lightTheme();
    bool isLiftable_ = false;
};

} // namespace cjm
