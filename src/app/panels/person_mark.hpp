#pragma once
#include <cjm/layout/theme.hpp>

#include <QWidget>

#include <string>

namespace cjm {

/// The round mark of somebody who works on the map, with their initials.
class PersonMark : public QWidget {
public:
    PersonMark(int side, QWidget* parent);
    void show(const std::string& name, const Theme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::string name_;
    Theme theme_ = lightTheme();
};

/// How somebody is called in a panel: who gave no name is nobody that one knows.
[[nodiscard]] QString calledInPanel(const std::string& name);
/// A time as a panel tells it: of today the clock, of other days the date.
[[nodiscard]] QString momentInPanel(std::int64_t wallMs);
/// The same of one that is written in a file (ISO 8601); empty when it is none.
[[nodiscard]] QString momentInPanel(const std::string& iso);

} // namespace cjm
