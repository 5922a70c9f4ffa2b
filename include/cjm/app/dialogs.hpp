#pragma once
#include <QString>

class QWidget;

namespace cjm {

enum class UnsavedAnswer { save, discard, cancel };

/// Questions to the user: a port, so that tests answer them without a person.
class Dialogs {
public:
    virtual ~Dialogs() = default;
    Dialogs() = default;
    Dialogs(const Dialogs&) = delete;
    Dialogs& operator=(const Dialogs&) = delete;

    /// The chosen path, or an empty string.
    [[nodiscard]] virtual QString askOpenPath(QWidget* parent, const QString& folder) = 0;
    [[nodiscard]] virtual QString askSavePath(QWidget* parent, const QString& suggestion) = 0;
    [[nodiscard]] virtual UnsavedAnswer askUnsaved(QWidget* parent, const QString& name) = 0;
    virtual void showError(QWidget* parent, const QString& words) = 0;
};

/// The real ones.
class QtDialogs : public Dialogs {
public:
    [[nodiscard]] QString askOpenPath(QWidget* parent, const QString& folder) override;
    [[nodiscard]] QString askSavePath(QWidget* parent, const QString& suggestion) override;
    [[nodiscard]] UnsavedAnswer askUnsaved(QWidget* parent, const QString& name) override;
    void showError(QWidget* parent, const QString& words) override;
};

} // namespace cjm
