#include "app/inspector/inspector_tabs.hpp"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace cjm {
namespace {

constexpr int airOfTab = 28;

} // namespace

InspectorTabs::InspectorTabs(int count, QWidget* parent) : QWidget(parent) {
    auto* row = row_ = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 14, 6);
    row->setSpacing(0);
    auto* one = new QButtonGroup(this);
    for (int i = 0; i < count; ++i) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        const char* place = i == 0 ? "first" : i + 1 == count ? "last" : "middle";
        button->setProperty("role", QStringLiteral("tab"));
        button->setProperty("end", QString::fromLatin1(place));
        one->addButton(button, i);
        row->addWidget(button);
        tabs_.push_back(button);
    }
    connect(one, &QButtonGroup::idClicked, this, &InspectorTabs::chosen);
}

void InspectorTabs::setWords(const QStringList& words) {
    for (std::size_t i = 0; i < tabs_.size(); ++i) {
        const QString text = words.value(static_cast<int>(i));
        if (text != tabs_[i]->text()) { // asked for with every key
            tabs_[i]->setText(text);
            tabs_[i]->setAccessibleName(text);
        }
        // What is longer has more room: air is the same around all.
        row_->setStretch(static_cast<int>(i), tabs_[i]->fontMetrics().horizontalAdvance(text) + airOfTab);
    }
}

void InspectorTabs::setCurrent(int tab) { tabs_[static_cast<std::size_t>(tab)]->setChecked(true); }

} // namespace cjm
