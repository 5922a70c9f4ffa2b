#include "app/views/field_editors.hpp"

#include "app/views/scene_view.hpp"
#include "app/widgets/date_popup.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/session/commands/plan_edit.hpp>

#include <QLineEdit>
#include <QMenu>

#include <set>

namespace cjm {
namespace {

// Who does something on the map, and the team.
std::set<QString> knownOwners(const Map& map) {
    std::set<QString> names;
    for (const Card& card : map.cards)
        if (!card.owner.empty()) names.insert(qt(card.owner));
    for (const QString& name : qt(map.passport->team).split(QLatin1Char(','), Qt::SkipEmptyParts))
        names.insert(asSentence(name.trimmed()));
    return names;
}

void applyTaken(SceneView& view, const MaybeEdit& edit, const FieldEditors::Field& field) {
    if (edit) view.session()->apply(edit->edit);
    view.setFocus();
    if (field.taken) field.taken();
}

} // namespace

bool answers(const QString& words, const QString& typed) {
    return typed.isEmpty() || words.contains(typed, Qt::CaseInsensitive);
}

PickerPopup* FieldEditors::openPicker(PickerPopup::Find find, const QRect& at, const QString& hint,
                                      const QString& typed) {
    delete anchor_;
    anchor_ = new QWidget(view_.viewport());
    anchor_->setAttribute(Qt::WA_TransparentForMouseEvents);
    anchor_->setGeometry(at);
    anchor_->show();
    auto* picker = new PickerPopup(std::move(find), anchor_);
    picker->setHint(hint);
    picker->openBelow(*anchor_);
    picker->search().setText(typed);
    return picker;
}

void FieldEditors::openMenu(const std::vector<std::pair<QString, bool>>& lines, const QRect& at,
                            const std::function<void(std::size_t)>& chosen) {
    auto* menu = new QMenu(&view_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("fieldMenu"));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString& words = lines[i].first;
        const bool isDigit = words.size() == 1 && words.front().isDigit(); // its key takes it
        QAction* action = menu->addAction(isDigit ? QLatin1Char('&') + words : forMenu(words));
        action->setCheckable(true);
        action->setChecked(lines[i].second);
        if (lines[i].second) menu->setActiveAction(action);
        connect(action, &QAction::triggered, this, [chosen, i] { chosen(i); });
    }
    menu->popup(view_.viewport()->mapToGlobal(at.bottomLeft() + QPoint(0, 2)));
}

void FieldEditors::chooseNumber(const Field& field, int Card::*member) {
    const auto card = view_.shownMap().cards.find(field.shown);
    if (!card) return;
    std::vector<std::pair<QString, bool>> lines;
    for (int i = 1; i <= 5; ++i)
        lines.emplace_back(QString::number(i), (*card).*member == i);
    lines.emplace_back(tr("Not set"), (*card).*member == 0);
    openMenu(lines, field.at, [this, field, member](std::size_t i) {
        const int value = i < 5 ? static_cast<int>(i) + 1 : 0;
        applyTaken(view_, setNumber(view_.shownMap(), field.cards, member, value), field);
    });
}

void FieldEditors::chooseState(const Field& field) {
    const auto card = view_.shownMap().cards.find(field.shown);
    if (!card) return;
    std::vector<std::pair<QString, bool>> lines;
    for (int i = 1; i <= 4; ++i) {
        const auto state = static_cast<SolutionState>(i);
        const std::string code = "value.solution-" + std::string(nameOf(state));
        lines.emplace_back(asSentence(qt(say(code, view_.appearance().language()))), card->state == state);
    }
    lines.emplace_back(tr("Not set"), card->state == SolutionState::none);
    openMenu(lines, field.at, [this, field](std::size_t i) {
        const auto state = i < 4 ? static_cast<SolutionState>(i + 1) : SolutionState::none;
        applyTaken(view_, setState(view_.shownMap(), field.cards, state), field);
    });
}

void FieldEditors::chooseOwner(const Field& field, const QString& typed) {
    const auto found = [this, field](const QString& words) {
        const auto card = view_.shownMap().cards.find(field.shown);
        const QString now = card ? qt(card->owner) : QString();
        std::vector<PickerPopup::Choice> list;
        for (const QString& name : knownOwners(view_.shownMap()))
            if (answers(name, words)) list.push_back({name, name, {}, name == now, true});
        if (words.isEmpty() && !now.isEmpty()) list.push_back({{}, tr("Nobody yet"), {}, false, true});
        return list;
    };
    PickerPopup* picker = openPicker(found, field.at, tr("Who does it: a role or a team"), typed);
    picker->offerOwn(QStringLiteral("%1"));
    const auto chosen = [this, field](const QString& owner) {
        applyTaken(view_, setOwner(view_.shownMap(), field.cards, owner.toStdString()), field);
    };
    connect(picker, &PickerPopup::picked, this, chosen);
    connect(picker, &PickerPopup::ownWanted, this, chosen);
}

void FieldEditors::chooseDue(const Field& field, const QString& typed) {
    const auto card = view_.shownMap().cards.find(field.shown);
    if (!card) return;
    auto* popup = new DatePopup(card->due, tr("1 Mar, tomorrow, in a week, end of March"), view_.theme(), &view_,
                                DateSense::coming);
    popup->setAccessibleName(tr("Due date"));
    connect(popup, &DatePopup::chosen, this, [this, field](const std::string& date) {
        applyTaken(view_, setDue(view_.shownMap(), field.cards, date), field);
    });
    popup->openAt({view_.viewport()->mapToGlobal(field.at.topLeft()), field.at.size()});
    if (!typed.isEmpty()) popup->type(typed);
}

} // namespace cjm
