#include "app/panels/panel_words.hpp"

#include "app/widgets/words_label.hpp"

namespace cjm {

QLabel* panelWords(const char* role, QWidget* parent) {
    QLabel* label = wordsOfRole(role, parent);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

QLabel* panelSign(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

} // namespace cjm
