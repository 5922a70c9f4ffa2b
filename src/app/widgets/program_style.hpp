#pragma once
#include <QPointer>
#include <QProxyStyle>

class QFocusFrame;
class QStyleOptionMenuItem;

namespace cjm {

/// How the program draws what style sheets cannot: menus, the ring around a button that Tab came to, and letters that
/// are marked while Alt is held.
class ProgramStyle : public QProxyStyle {
    Q_OBJECT
public:
    ProgramStyle();
    ~ProgramStyle() override;

    using QProxyStyle::polish;
    void polish(QApplication* application) override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* more) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void markLetters(bool on);
    void ring(QWidget* button);
    void unring();
    QPointer<QFocusFrame> ring_;
    bool letters_ = false;
    bool tabbed_ =
        false; ///< The last that was pressed; a dialog that opens gives its first button the focus as Tab does.
};

} // namespace cjm
