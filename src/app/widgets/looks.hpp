#pragma once
#include <cjm/base/message.hpp>
#include <cjm/layout/theme.hpp>

#include <QObject>
#include <QTranslator>

#include <functional>

namespace cjm {

/// The language of the program, switched while it runs: Qt's translations for widgets, the catalogue for the rest.
class Languages : public QObject {
    Q_OBJECT
public:
    [[nodiscard]] Language current() const { return current_; }
    /// Installs the translators.
    void use(Language language);

signals:
    void changed();

private:
    Language current_ = Language::english;
    QTranslator own_, qt_;
};

/// The colours of the program, switched while it runs: palette and style sheet.
class Looks : public QObject {
    Q_OBJECT
public:
    [[nodiscard]] const Theme& current() const { return current_; }
    void use(const Theme& theme);

signals:
    void changed();

private:
    Theme current_ = lightTheme();
};

/// Colours and language for whatever is on the screen, and the one way to hear that they are others. Both outlive
/// what follows them.
class Appearance {
public:
    Appearance(const Looks& looks, const Languages& languages) : looks_(&looks), languages_(&languages) {}

    [[nodiscard]] const Theme& theme() const { return looks_->current(); }
    [[nodiscard]] Language language() const { return languages_->current(); }
    /// Calls `dress` now, and after each change for as long as `who` lives.
    void follow(QObject* who, const std::function<void()>& dress) const;
    /// Only after each change: for what shows nothing yet.
    void followChanges(QObject* who, const std::function<void()>& dress) const;

private:
    const Looks* looks_;
    const Languages* languages_;
};

} // namespace cjm
