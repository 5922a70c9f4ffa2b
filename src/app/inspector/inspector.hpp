#pragma once
#include "app/document/document_session.hpp"

#include <cjm/session/commands/field_edit.hpp>

#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace cjm {

class CardPage;
class Dialogs;
class InspectorContext;
class InspectorPage;
class MapPage;
class RowPage;
class StagePage;

/// The panel on the right: all fields of what is selected, of several records at once too, or of the map
/// when nothing is. It follows the selection and the map and never takes the focus by itself. Its fields are made once
/// for each kind of record.
class Inspector : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent = nullptr);
    ~Inspector() override;

    /// The document that is shown. It outlives the panel, or the panel is given another.
    void setSession(DocumentSession& session);
    /// Who asks for files; outlives the panel.
    void setDialogs(Dialogs* dialogs);
    void setLook(const Theme& theme, Language language);

    /// What is shown, in words: "Barrier", "Barriers · 3".
    [[nodiscard]] QString heading() const;
    /// What is shown; brought up to date first.
    [[nodiscard]] const Subject& subject();
    /// Puts the keyboard into the first field.
    void enter();

signals:
    /// The keyboard is done here.
    void left();
    void closeWanted();

protected:
    /// Keys that no field wants: Escape goes back to the map, and so does Enter, but for buttons that it presses.
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// Something changed; shown soon, once for many changes.
    void wake();
    void refresh();
    [[nodiscard]] InspectorPage& pageOf(Subject::Kind kind);
    void adopt(InspectorPage& page);
    void sayHeading();

    DocumentSession* session_ = nullptr;
    std::unique_ptr<InspectorContext> context_;
    Subject subject_;
    Theme theme_ = lightTheme();
    bool stale_ = true, asked_ = false;
    QLabel* heading_ = nullptr;
    QToolButton* close_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QWidget* content_ = nullptr;
    QVBoxLayout* column_ = nullptr;
    InspectorPage* page_ = nullptr;
    CardPage* cards_ = nullptr;
    StagePage* stages_ = nullptr;
    RowPage* rows_ = nullptr;
    MapPage* passport_ = nullptr;
};

} // namespace cjm
