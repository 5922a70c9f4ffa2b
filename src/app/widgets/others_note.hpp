#pragma once
#include "app/widgets/looks.hpp"

#include <QAbstractButton>

#include <string>
#include <vector>

namespace cjm {

/// What others did that nobody has looked at yet, in the status line: how many changes of theirs were merged and whose,
/// and how many things ask for a choice. A click opens the list of them. Not there when there is nothing to be told.
class OthersNote : public QAbstractButton {
    Q_OBJECT
public:
    explicit OthersNote(Appearance appearance, QWidget* parent = nullptr);

    /// `people`: those who gave a name.
    void tell(int changes, std::vector<std::string> people, int conflicts);
    /// «Объединены 3 изменения: Ольга», and «1 расхождение»; empty when there are none.
    [[nodiscard]] const QString& changesInWords() const { return changesWords_; }
    [[nodiscard]] const QString& conflictsInWords() const { return conflictsWords_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void dress();
    [[nodiscard]] int conflictsWidth() const;

    Appearance appearance_;
    int changes_ = 0, conflicts_ = 0;
    std::vector<std::string> people_;
    QString changesWords_, conflictsWords_;
};

} // namespace cjm
