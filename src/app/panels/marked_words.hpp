#pragma once
#include "app/panels/word_runs.hpp"

#include <cjm/layout/theme.hpp>

#include <QWidget>

namespace cjm {

/// Words in lines, of which some are struck out and some are tinted. Takes what width it gets and the height that its
/// words need; a word that is wider than a line is set smaller or divided between syllables, never cut off.
class MarkedWords : public QWidget {
public:
    /// Letters of a line that are marked.
    struct MarkedRange {
        int from = 0, length = 0;
        WordRun::Mark mark = WordRun::Mark::none;
    };

    explicit MarkedWords(QWidget* parent);

    void setRuns(WordRuns runs);
    /// `tint` is the colour of who has changed them.
    void setLook(const Theme& theme, Colour ground, Colour tint);
    [[nodiscard]] const WordRuns& runs() const { return runs_; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLine(QPainter& painter, double y, const QString& text, const std::vector<MarkedRange>& ranges,
                   double size) const;

    WordRuns runs_;
    QString whole_;
    bool hasTint_ = false;
    Theme theme_ = lightTheme();
    Colour ground_ = theme_.panel, tint_ = theme_.accent;
};

} // namespace cjm
