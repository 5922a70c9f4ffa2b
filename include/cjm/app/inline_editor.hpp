#pragma once
#include <cjm/layout/grid.hpp>
#include <cjm/session/store.hpp>

#include <QTextEdit>

#include <memory>

namespace cjm {

/// A text field over the text it edits. Every keystroke is an edit of the map, so nothing typed can be lost;
/// Escape takes the whole of them back.
class InlineEditor : public QTextEdit {
    Q_OBJECT
public:
    InlineEditor(std::shared_ptr<Store> store, Target target, QWidget* parent);

    [[nodiscard]] const Target& target() const { return target_; }
    /// Replaces everything, as when typing over a selected card.
    void type(const QString& text);
    /// Puts the field exactly over `text`, in the type and colours of what stands there.
    void place(const QRectF& text, const TextSpot& spot, double zoom, const Surface& surface);
    void cancel();

signals:
    /// The text is on the map; `step` is where the selection goes: 1 next, −1 previous, 0 nowhere.
    void committed(int step);
    void cancelled();
    /// The text needs another height.
    void grew();
    /// Pasted was a picture and no text.
    void picturePasted(const QMimeData& data);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void keep();
    void undoTyping();
    void setLines(const QFont& font, double lineHeight, Align align);

    std::shared_ptr<Store> store_;
    Target target_;
    std::uint64_t mark_;
    std::string key_;
    bool done_ = false, settingLines_ = false;
};

} // namespace cjm
