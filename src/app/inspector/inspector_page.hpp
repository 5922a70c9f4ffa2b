#pragma once
#include "app/inspector/inspector_choice.hpp"
#include "app/inspector/inspector_context.hpp"
#include "app/inspector/inspector_date.hpp"
#include "app/inspector/inspector_pick.hpp"
#include "app/inspector/inspector_step.hpp"
#include "app/inspector/inspector_text.hpp"
#include "app/widgets/dates.hpp"

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace cjm {

// A page of the inspector: the fields of one kind of record, made once and then only told what to show.
class InspectorPage : public QWidget {
    Q_OBJECT
public:
    InspectorPage(InspectorContext& context, QWidget* parent);
    void setTheme(const Theme& theme);
    void retranslate();
    // What was typed and the map does not take stands in its field no longer.
    void forgetRefused();
    // Puts the keyboard into the field of this caption; null when it is not shown.
    QWidget* enterField(std::string_view caption);

signals:
    void left();
    void visited(const cjm::Target& target);
    // It is dragged out of the inspector; a point of the screen.
    void lifted(const cjm::Target& target, const QPoint& at);

protected:
    // Words from the catalogue, said anew with each language.
    using Words = std::function<void()>;
    template <class F> F& add(F* field, const std::string& caption, const Words& words = {}) {
        addField(field, caption, words);
        return *field;
    }
    // A little more room before the next field: another matter begins.
    void gap();
    // Fields that are added next are folded away until somebody wants them.
    void more();
    // After the fields have got their values.
    void followMore();
    [[nodiscard]] InspectorContext& context() { return context_; }
    [[nodiscard]] const Map& map() const { return context_.map(); }
    [[nodiscard]] QString words(std::string_view code) const { return context_.words(code); }
    // Tab goes down the fields as they stand now, whichever was made first.
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] std::vector<QWidget*> tabStops() const;
    void addField(InspectorField* field, std::string caption, Words words);
    struct Entry {
        InspectorField* field;
        std::string caption; // a code of the catalogue; "" for none, or what `words` says
        Words words;
    };
    InspectorContext& context_;
    QVBoxLayout* column_; // that fields are added to
    QPushButton* more_ = nullptr;
    QWidget* rest_ = nullptr; // below it
    Theme theme_ = lightTheme();
    std::vector<Entry> entries_;
};

// Why what was typed is not taken, in the words of the field and not of the file.
QString troubleInWords(const Error& error, Language language);

// Numbers as one types them in the language of now; nothing when they are none.
QString numberInWords(double number);
std::optional<double> numberFrom(QString words);

} // namespace cjm
