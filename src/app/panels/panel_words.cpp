#include "app/panels/panel_words.hpp"

namespace cjm {

WordsLabel* panelWords(const char* role, QWidget* parent) {
    WordsLabel* label = wordsOfRole(role, parent);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

QLabel* panelSign(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

QWidget* panelRule(QWidget* parent) {
    auto* line = new QWidget(parent);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

} // namespace cjm
