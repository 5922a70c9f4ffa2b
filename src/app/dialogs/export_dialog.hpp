#pragma once
#include "app/dialogs/dialogs.hpp"

#include <QDialog>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace cjm {

/// Asks for format, view (of personas: which), theme, page and, for what is made of pixels, resolution; of the grid
/// whether the story goes along that is told, whether it shows how one knows what its cards say, what they show beside
/// their text, what stands around it.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `personas` are the names of those that there are, in their order.
    ExportDialog(const ExportChoice& start, Language language, const QStringList& personas = {},
                 QWidget* parent = nullptr);
    [[nodiscard]] ExportChoice choice() const;

private:
    void showWhatCounts();
    void makeLists(const ExportChoice& start, Language language, const QStringList& personas);
    void makeShow(const ExportChoice& start, Language language);
    void layOut();

    QFormLayout* form_ = nullptr;
    QComboBox *format_ = nullptr, *view_ = nullptr, *persona_ = nullptr, *theme_ = nullptr, *page_ = nullptr,
              *scale_ = nullptr;
    QCheckBox *story_ = nullptr, *evidence_ = nullptr, *transitions_ = nullptr, *appendix_ = nullptr;
    std::string storyId_; ///< Of the one that is told; empty: none is, and it is not asked.
    QWidget *show_ = nullptr, *around_ = nullptr;
    std::vector<std::pair<CardField, QCheckBox*>> shown_;
    std::vector<std::pair<MapPart, QCheckBox*>> parts_;
};

/// The name of a theme in words: "Light", "Dark", …
[[nodiscard]] QString themeInWords(std::string_view name);

} // namespace cjm
