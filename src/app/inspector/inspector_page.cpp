#include "app/inspector/inspector_page.hpp"

#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

bool isTabStop(const QWidget& widget) {
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() && widget.isVisible() && widget.isEnabled();
}

// The widgets of a layout from top to bottom.
void listPlaces(const QLayout& layout, std::vector<const QWidget*>& places) {
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (item->layout())
            listPlaces(*item->layout(), places);
        else if (item->widget())
            places.push_back(item->widget());
    }
}

} // namespace

InspectorPage::InspectorPage(InspectorContext& context, QWidget* parent)
    : QWidget(parent),
      context_(context),
      column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(12);
}

void InspectorPage::addField(InspectorField* field, std::string caption, Words words) {
    column_->addWidget(field);
    entries_.push_back({field, std::move(caption), std::move(words)});
    connect(field, &InspectorField::left, this, &InspectorPage::left);
    connect(field, &InspectorField::gaveUp, this, &InspectorPage::forgetRefused);
    connect(field, &InspectorField::finished, this, [this] { context_.finish(); });
}

void InspectorPage::forgetRefused() {
    for (const Entry& entry : entries_)
        if (auto* text = qobject_cast<TextField*>(entry.field)) text->forget();
}

QWidget* InspectorPage::enterField(std::string_view caption) {
    for (const Entry& entry : entries_) {
        if (entry.caption != caption || entry.field->isHidden()) continue;
        if (rest_ && rest_->isAncestorOf(entry.field) && !context_.showsMore()) {
            context_.showMore(true);
            followMore();
        }
        entry.field->setFocus(Qt::OtherFocusReason);
        return entry.field;
    }
    return nullptr;
}

void InspectorPage::gap() { column_->addSpacing(4); }

void InspectorPage::more() {
    more_ = new QPushButton(this);
    more_->setProperty("role", QStringLiteral("more"));
    more_->setCursor(Qt::PointingHandCursor);
    more_->setIconSize(iconBesideWords(14));
    rest_ = new QWidget(this);
    column_->addWidget(more_, 0, Qt::AlignLeft);
    column_->addWidget(rest_);
    column_ = new QVBoxLayout(rest_);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(12);
    connect(more_, &QPushButton::clicked, this, [this] {
        context_.showMore(!context_.showsMore());
        followMore();
    });
}

// How much of what is folded away is set is said. Who can only read sees all that is.
void InspectorPage::followMore() {
    if (!more_) return;
    const bool reads = !context_.mayEdit(), isOpen = reads || context_.showsMore();
    const auto isIn = [this](const Entry& entry) {
        return rest_->isAncestorOf(entry.field) && !entry.field->isHidden();
    };
    const auto set = std::count_if(entries_.begin(), entries_.end(),
                                   [&](const Entry& entry) { return isIn(entry) && !entry.field->isBlank(); });
    const bool hasAny = std::any_of(entries_.begin(), entries_.end(), isIn);
    QString words = tr("More");
    if (!isOpen && set > 0) words += QStringLiteral(" · ") + QString::number(set);
    more_->setText(words);
    more_->setAccessibleName(words);
    more_->setIcon(tintedIcon(isOpen ? "chevron-down" : "chevron-right", theme_));
    more_->setHidden(reads || !hasAny);
    rest_->setVisible(isOpen && hasAny);
}

std::vector<QWidget*> InspectorPage::tabStops() const {
    std::vector<const QWidget*> places;
    listPlaces(*layout(), places);
    std::vector<std::pair<std::size_t, QWidget*>> stops;
    for (QWidget* each = nextInFocusChain(); each != this; each = each->nextInFocusChain()) {
        if (!isAncestorOf(each) || !isTabStop(*each)) continue;
        const auto holds = [&](const QWidget* place) { return place == each || place->isAncestorOf(each); };
        const auto place = std::find_if(places.begin(), places.end(), holds);
        stops.emplace_back(static_cast<std::size_t>(place - places.begin()), each);
    }
    std::stable_sort(stops.begin(), stops.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<QWidget*> inOrder;
    inOrder.reserve(stops.size());
    for (const auto& [place, stop] : stops)
        inOrder.push_back(stop);
    return inOrder;
}

bool InspectorPage::focusNextPrevChild(bool next) {
    const std::vector<QWidget*> stops = tabStops();
    const auto at = std::find(stops.begin(), stops.end(), focusWidget());
    if (at == stops.end()) return QWidget::focusNextPrevChild(next);
    QWidget* to = nullptr;
    if (next ? at + 1 != stops.end() : at != stops.begin()) {
        to = next ? *(at + 1) : *(at - 1);
    } else { // out of the page
        const auto beside = [next](QWidget* w) { return next ? w->nextInFocusChain() : w->previousInFocusChain(); };
        for (to = beside(*at); to != *at && (isAncestorOf(to) || !isTabStop(*to));)
            to = beside(to);
    }
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget* above = parentWidget(); above && isAncestorOf(to); above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above)) area->ensureWidgetVisible(to);
    return true;
}

void InspectorPage::setTheme(const Theme& theme) {
    theme_ = theme;
    for (const Entry& entry : entries_)
        entry.field->setTheme(theme);
    followMore();
}

void InspectorPage::retranslate() {
    for (const Entry& entry : entries_) {
        entry.field->setCaption(entry.caption.empty() ? QString() : asSentence(words(entry.caption)));
        if (entry.words) entry.words();
        entry.field->retranslate();
    }
}

QString troubleInWords(const Error& error, Language language) {
    const std::string& code = error.message.code;
    if (code == "map.not-a-link") return InspectorPage::tr("A link begins with https://, http:// or mailto:");
    if (code == "map.text-too-long") return InspectorPage::tr("Too long: 100,000 characters at most");
    if (code == "map.out-of-range") return InspectorPage::tr("The number is too small or too large");
    return asSentence(qt(say(error, language)));
}

QString numberInWords(double number) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'f', QLocale::FloatingPointShortest);
}

std::optional<double> numberFrom(QString words) {
    for (const QChar minus : {QChar(0x2212), QChar(0x2013)})
        words.replace(minus, QLatin1Char('-'));
    words.remove(QLatin1Char(' ')).remove(QChar(QChar::Nbsp));
    if (words.isEmpty()) return 0;
    bool ok = false;
    double number = QLocale().toDouble(words, &ok);
    if (!ok) number = QLocale::c().toDouble(words.replace(QLatin1Char(','), QLatin1Char('.')), &ok);
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace cjm
