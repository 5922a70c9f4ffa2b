#pragma once
#include "app/inspector/inspector_field.hpp"

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSlider;
class QToolButton;

namespace cjm {

class Swatch;

// A few values side by side, one of which is pressed. Pressing it again sets none (`unset`), when there is such. Tab
// stops once, arrows go from one to the next, Space presses.
class SegmentField : public InspectorField {
    Q_OBJECT
public:
    SegmentField(std::vector<int> values, std::optional<int> unset, QWidget* parent = nullptr);
    void setWords(const QStringList& words);
    // One of the buttons in colours of its own, by the style sheet.
    void setRole(const char* role);
    void show(std::optional<int> value);
    [[nodiscard]] bool isBlank() const override { return inWords().isEmpty(); }
    [[nodiscard]] QString inWords() const override;

signals:
    void chosen(int value);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void press(std::size_t index);
    void stopTabAt(std::size_t index);
    std::vector<int> values_;
    std::optional<int> unset_;
    std::vector<QPushButton*> buttons_;
};

// One of many values.
class ListField : public InspectorField {
    Q_OBJECT
public:
    explicit ListField(int count, QWidget* parent = nullptr);
    void setWords(const QStringList& words);
    // The first value means that none is set.
    void setFirstIsNone(bool on) { firstIsNone_ = on; }
    void show(std::optional<int> index);
    [[nodiscard]] bool isBlank() const override;
    [[nodiscard]] QString inWords() const override;

signals:
    void chosen(int index);

private:
    QComboBox* list_;
    bool firstIsNone_ = false;
};

// Yes or no.
class CheckField : public InspectorField {
    Q_OBJECT
public:
    explicit CheckField(QWidget* parent = nullptr);
    void setWords(const QString& words);
    void show(std::optional<bool> on);
    [[nodiscard]] bool isBlank() const override;
    [[nodiscard]] QString inWords() const override;

signals:
    void chosen(bool on);

private:
    QCheckBox* box_;
};

// An emotion, −2 … +2.
class EmotionField : public InspectorField {
    Q_OBJECT
public:
    explicit EmotionField(QWidget* parent = nullptr);
    void show(std::optional<double> value);
    [[nodiscard]] QString inWords() const override;
    void retranslate() override;
    [[nodiscard]] bool isInUse() const override;

signals:
    void chosen(double value);

private:
    void say(std::optional<double> value);
    QSlider* slider_;
    QLabel* number_;
    std::optional<double> value_;
};

// A colour of the stages' hues, or of one's own, or none.
class ColourField : public InspectorField {
    Q_OBJECT
public:
    explicit ColourField(QWidget* parent = nullptr);
    void show(const std::optional<QString>& colour);
    [[nodiscard]] bool isBlank() const override { return !differs_ && now_.isEmpty(); }
    [[nodiscard]] QString inWords() const override { return differs_ ? InspectorField::tr("several") : now_; }
    void setTheme(const Theme& theme) override;
    void retranslate() override;
    void setTrouble(bool on);

signals:
    // "#RRGGBB", or empty for none.
    void chosen(const QString& colour);

private:
    std::vector<Swatch*> swatches_;
    QLineEdit* code_;
    QToolButton* reset_;
    QString now_;
    bool differs_ = false;
};

} // namespace cjm
