#pragma once
#include "app/dialogs/dialogs.hpp"

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace cjm {

/// Asks for format, theme, page and, for a PNG, resolution.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(const ExportChoice& start, QWidget* parent = nullptr);
    [[nodiscard]] ExportChoice choice() const;

private:
    void showWhatCounts();

    QFormLayout* form_ = nullptr;
    QComboBox *format_ = nullptr, *theme_ = nullptr, *page_ = nullptr, *scale_ = nullptr;
};

/// The name of a theme in words: "Light", "Dark", …
[[nodiscard]] QString themeInWords(std::string_view name);

} // namespace cjm
