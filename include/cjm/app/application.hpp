#pragma once
#include <cjm/base/message.hpp>
#include <cjm/layout/theme.hpp>

#include <QTranslator>

class QApplication;

namespace cjm {

/// The language of the program, switched while it runs: Qt's translations for widgets, the catalogue for the rest.
class Languages {
public:
    [[nodiscard]] Language current() const { return current_; }
    /// Installs the translators; every open window hears of it and changes its words.
    void use(Language language);

private:
    Language current_ = Language::english;
    QTranslator own_, qt_;
};

/// The saved choice, or the system's language.
[[nodiscard]] Language preferredLanguage();
void rememberLanguage(Language language);

/// Style, palette, font and name of the program.
void setUpApplication(QApplication& application, const Theme& theme);

} // namespace cjm
