#pragma once
#include <QTextEdit>

namespace cjm {

/// A box for a sentence: it grows with it, Enter is done and Escape gives up.
class ReasonBox : public QTextEdit {
    Q_OBJECT
public:
    explicit ReasonBox(QWidget* parent);
    /// Without what surrounds it.
    [[nodiscard]] QString text() const;

signals:
    void done();
    void gaveUp();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void fit();
};

} // namespace cjm
