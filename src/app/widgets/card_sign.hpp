#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/model/records.hpp>

#include <QIcon>
#include <QPointF>
#include <QWidget>

class QPainter;

namespace cjm {

/// What a card is told by where it is named outside of the map.
struct CardSign {
    QString role;     ///< Of what it stands on, in style sheets: "barrier", "solution" or "plain".
    QString icon;     ///< Before its words.
    int severity = 0; ///< Of a barrier.
    bool operator==(const CardSign&) const = default;

    [[nodiscard]] Colour ink(const Theme& theme) const;
    /// The icon in that ink.
    [[nodiscard]] QIcon inked(const Theme& theme) const;
};
[[nodiscard]] CardSign cardSignOf(const Card& card);

/// Draws how severe a barrier is, as on the map: three dots from a corner on, so many of them full, the others rings.
void paintSeverityDots(QPainter& painter, int severity, const QPointF& at, const Theme& theme, Colour ground);

/// How severe a barrier is, as on the map: three dots, so many of them full. Nothing, and no room, for none.
class SeverityDots : public QWidget {
    Q_OBJECT
public:
    static constexpr int dotsWidth = 22;

    explicit SeverityDots(QWidget* parent = nullptr);
    void show(int severity, const Theme& theme);
    [[nodiscard]] int severity() const { return severity_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int severity_ = 0;
    Theme theme_ = lightTheme();
};

} // namespace cjm
