#pragma once
#include <cjm/base/message.hpp>
#include <cjm/layout/theme.hpp>

#include <QTranslator>

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

/// The colours of the program, switched while it runs: palette and style sheet; every open window hears of it as a
/// change of palette.
class Looks {
public:
    [[nodiscard]] const Theme& current() const { return current_; }
    void use(const Theme& theme);

private:
    Theme current_ = lightTheme();
};

/// The saved choice, or the light theme.
[[nodiscard]] Theme preferredTheme();
void rememberTheme(const Theme& theme);

/// Style, font, icon and name of the program. Call once, before a look is used.
void setUpApplication();

} // namespace cjm
