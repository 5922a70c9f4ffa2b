#include "app/avatar/avatar_picker.hpp"

#include "app/avatar/avatar_picture_page.hpp"
#include "app/avatar/sign_grid.hpp"
#include "app/widgets/enter_key.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/swatch.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/icon_search.hpp>
#include <cjm/session/commands/persona_edit.hpp>

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

constexpr int sidePadding = 12, gap = 8, belowAvatar = 42, edgeRoom = 8;
constexpr char pickerRules[] =
    "#avatarPicker { background: %page; border: 1px solid %line; border-radius: 12px; }"
    "#avatarPicker QLabel { color: %muted; font-size: 12px; }"
    "#avatarPicker QPushButton { padding: 5px 11px; border: 1px solid %line; border-radius: 0; background: %page; "
    "color: %ink; }"
    "#avatarPicker QPushButton:hover { background: %hover; }"
    "#avatarPicker QPushButton:focus { border-color: %accent; }"
    "#avatarPicker QPushButton:checked { background: %chosen; color: %accent-text; font-weight: 600; }"
    "#avatarPicker QPushButton[place=first] { border-top-left-radius: 7px; border-bottom-left-radius: 7px; }"
    "#avatarPicker QPushButton[place=middle] { border-left: none; }"
    "#avatarPicker QPushButton[place=last] { border-left: none; border-top-right-radius: 7px;"
    " border-bottom-right-radius: 7px; }"
    "#avatarPicker QPushButton[place=alone] { border-radius: 7px; }"
    "#avatarPicker QLineEdit { background: %page; color: %ink; border: 1px solid %line; border-radius: 7px;"
    " padding: 5px 8px; }"
    "#avatarPicker QLineEdit:focus { border: 1px solid %accent; }"
    "#avatarPicker QLineEdit[trouble=true] { color: %bad-text; border-color: %bad-text; }"
    "#avatarPicker #codeTrouble { color: %bad-text; }";

// The beginning of a code: what follows may make a colour of it.
bool mayBecomeColour(const QString& text) {
    const QString digits = text.mid(text.startsWith(QLatin1Char('#')) ? 1 : 0);
    const bool isHex = std::all_of(digits.begin(), digits.end(),
                                   [](QChar c) { return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f'); });
    return (text.isEmpty() || text.startsWith(QLatin1Char('#'))) && isHex && digits.size() < 6;
}

} // namespace

AvatarPicker::AvatarPicker(DocumentSession& session, PersonaId persona, Appearance appearance, Dialogs& dialogs,
                           QWidget* over)
    : QFrame(over),
      session_(&session),
      persona_(std::move(persona)),
      appearance_(appearance),
      scope_(session.store()),
      search_(new QLineEdit(this)),
      pages_(new QStackedWidget(this)),
      signs_(new SignGrid(appearance, this)),
      picture_(new AvatarPicturePage(appearance, dialogs, this)),
      colourLabel_(new QLabel(this)),
      code_(new QLineEdit(this)),
      codeTrouble_(new QLabel(this)) {
    setObjectName(QStringLiteral("avatarPicker"));
    setAcceptDrops(true);
    setCursor(Qt::ArrowCursor);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 60));
    setGraphicsEffect(shadow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(sidePadding, sidePadding - 2, sidePadding, sidePadding);
    column->setSpacing(gap);
    makeTop();
    pages_->addWidget(signs_);
    pages_->addWidget(picture_);
    column->addWidget(pages_);
    makeColours();
    setFixedWidth(signs_->width() + 2 * (sidePadding + 1)); // and its border
    connect(signs_, &SignGrid::picked, this, &AvatarPicker::pick);
    connect(signs_, &SignGrid::finished, this, &AvatarPicker::keepAndClose);
    connect(picture_, &AvatarPicturePage::chosen, this,
            [this](const Image& image) { apply(setPersonaPicture(session_->map(), persona_, image), "image"); });
    connect(picture_, &AvatarPicturePage::taken, this, [this] { showPage(Page::picture); });
    connect(picture_, &AvatarPicturePage::refused, session_, &DocumentSession::refuse);
    connect(session_, &DocumentSession::mapChanged, this, [this](const Update& update) {
        if (!update.diff.personas.empty() || !update.diff.images.empty()) follow();
    });
    connect(session_, &DocumentSession::accessChanged, this, &AvatarPicker::follow);
    appearance_.follow(this, [this] { dress(); });
    const auto now = session.map().personas.find(persona_);
    const bool isFace = now && isFaceName(now->avatar);
    showPage(now && !now->image.empty() ? Page::picture : isFace ? Page::faces : Page::icons);
    qApp->installEventFilter(this);
}

AvatarPicker::~AvatarPicker() = default;

void AvatarPicker::makeTop() {
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    constexpr const char* places[] = {"first", "middle", "last"};
    for (const Page page : {Page::icons, Page::faces, Page::picture}) {
        auto* tab = new QPushButton(this);
        tab->setCheckable(true);
        tab->setProperty("place", QLatin1String(places[static_cast<int>(page)]));
        connect(tab, &QPushButton::clicked, this, [this, page] { showPage(page); });
        tabs_.push_back(tab);
        row->addWidget(tab);
    }
    row->addSpacing(gap);
    QSizePolicy keeps = search_->sizePolicy();
    keeps.setRetainSizeWhenHidden(true); // the tabs stay as they are
    search_->setSizePolicy(keeps);
    row->addWidget(search_, 1);
    search_->addAction(QIcon(), QLineEdit::LeadingPosition);
    connect(search_, &QLineEdit::textEdited, this, &AvatarPicker::fill);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void AvatarPicker::makeColours() {
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(colourLabel_);
    row->addSpacing(4);
    for (const Hue& hue : lightTheme().hues) {
        auto* swatch = new Swatch(hue.fill, this);
        connect(swatch, &QAbstractButton::clicked, this, [this, swatch] {
            setCodeTrouble(false);
            code_->setText(swatch->code());
            colour(swatch->code());
        });
        swatches_.push_back(swatch);
        row->addWidget(swatch);
    }
    colourLabel_->setTextFormat(Qt::PlainText);
    code_->setMaxLength(7);
    code_->setFixedWidth(78);
    row->addSpacing(6);
    row->addWidget(code_);
    row->addStretch(1);
    connect(code_, &QLineEdit::textEdited, this, [this](const QString& text) {
        setCodeTrouble(!isCodeGood() && !mayBecomeColour(text));
        if (isCodeGood()) colour(text.toUpper());
    });
    // What is no colour stays as it was typed, and is told; nothing at all means that the colour stays.
    connect(code_, &QLineEdit::editingFinished, this, [this] {
        setCodeTrouble(!isCodeGood() && !code_->text().trimmed().isEmpty());
        follow();
    });
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(row);
    codeTrouble_->setObjectName(QStringLiteral("codeTrouble"));
    codeTrouble_->setTextFormat(Qt::PlainText);
    codeTrouble_->hide();
    column->addWidget(codeTrouble_);
}

bool AvatarPicker::isCodeGood() const { return parseColour(code_->text().toStdString()).has_value(); }

void AvatarPicker::setCodeTrouble(bool is) {
    if (is == !codeTrouble_->isHidden()) return;
    code_->setProperty("trouble", is);
    code_->setStyleSheet(code_->styleSheet()); // it is another look now
    code_->setAccessibleDescription(is ? codeTrouble_->text() : QString());
    codeTrouble_->setVisible(is);
    layout()->activate();
    if (isVisible()) place();
}

void AvatarPicker::dress() {
    setStyleSheet(styleSheetOf(appearance_.theme(), pickerRules));
    const QString words[] = {tr("Icons"), tr("Faces"), tr("Picture…")};
    for (std::size_t i = 0; i < tabs_.size(); ++i)
        tabs_[i]->setText(words[i]);
    search_->actions().front()->setIcon(colouredIcon("search", appearance_.theme().muted));
    colourLabel_->setText(tr("Colour"));
    code_->setAccessibleName(tr("Colour"));
    codeTrouble_->setText(tr("A colour is written like #2B6CB0"));
    setAccessibleName(tr("Avatar"));
    fill();
    follow();
}

void AvatarPicker::showPage(Page page) {
    page_ = page;
    for (std::size_t i = 0; i < tabs_.size(); ++i)
        tabs_[i]->setChecked(static_cast<Page>(i) == page);
    pages_->setCurrentWidget(page == Page::picture ? static_cast<QWidget*>(picture_) : signs_);
    search_->setVisible(page != Page::picture);
    search_->clear();
    fill();
    follow();
    pages_->setFixedHeight(pages_->currentWidget()->sizeHint().height());
    layout()->activate();
    if (isVisible()) place();
}

// What answers the search, or what there is to begin with.
void AvatarPicker::fill() {
    const Language language = appearance_.language();
    const std::string typed = search_->text().trimmed().toStdString();
    std::vector<SignGrid::Sign> signs;
    if (page_ == Page::faces) {
        for (const std::string_view face : typed.empty() ? faceNames() : findFaces(typed))
            signs.push_back({std::string(faceMark) + std::string(face), qt(faceInWords(face, language))});
    } else {
        for (const std::string_view icon : typed.empty() ? tradeNames() : findIcons(typed))
            signs.push_back({std::string(icon), qt(iconInWords(icon, language))});
    }
    const QString hint = page_ == Page::faces ? tr("Find a face") : tr("Find an icon");
    search_->setPlaceholderText(hint);
    search_->setAccessibleName(hint);
    signs_->setAccessibleName(tabs_[static_cast<std::size_t>(page_)]->text());
    signs_->setWordsForNone(tr("Nothing found"));
    signs_->setSigns(std::move(signs));
}

// As the map has it now; without the persona there is nothing to choose.
void AvatarPicker::follow() {
    if (isClosed_) return;
    const auto persona = session_ ? session_->map().personas.find(persona_) : nullptr;
    if (!persona || !session_->mayEdit()) return closeNow();
    signs_->setChosen(persona->image.empty() ? std::string(personaIcon(*persona)) : std::string());
    const auto& hues = lightTheme().hues;
    const auto own = parseColour(persona->colour);
    const Colour now = own ? *own : hues[static_cast<std::size_t>(persona->rank) % hues.size()].fill;
    const QString code = qt(colourText(now));
    for (Swatch* swatch : swatches_)
        swatch->setChecked(swatch->code() == code);
    const bool isTyping = code_->hasFocus() && !isCodeGood();
    if (!isTyping && codeTrouble_->isHidden()) code_->setText(code);
    const auto image = persona->image.empty() ? nullptr : session_->map().images.find(persona->image);
    picture_->showImage(image);
}

void AvatarPicker::pick(const std::string& id) { apply(setAvatar(session_->map(), persona_, id), "avatar"); }

void AvatarPicker::colour(const QString& code) {
    apply(setPersonaColour(session_->map(), persona_, code.toStdString()), "colour");
}

// A part of the one step. When more than one thing was chosen, it is the persona that has changed.
void AvatarPicker::apply(const MaybeEdit& edit, const std::string& what) {
    if (!edit || !session_->mayEdit()) return follow();
    changed_.insert(what == "image" ? "avatar" : what);
    Edit step = edit->edit;
    if (changed_.size() > 1) {
        const auto persona = session_->map().personas.find(persona_);
        step = Batch{describe(session_->map(), PutPersona{*persona, {}}), {std::move(step)}};
    }
    if (const auto done = scope_.apply(step); !done) session_->refuse(done.error());
    follow();
}

void AvatarPicker::place() {
    adjustSize();
    const QWidget& room = *parentWidget();
    const QRect at(room.mapFromGlobal(avatar_.topLeft()), avatar_.size());
    int y = at.bottom() + belowAvatar;
    if (y + height() > room.height() - edgeRoom) y = at.top() - height() - edgeRoom;
    y = std::clamp(y, edgeRoom, std::max(edgeRoom, room.height() - height() - edgeRoom));
    const int x = std::clamp(at.left() - 4, edgeRoom, std::max(edgeRoom, room.width() - width() - edgeRoom));
    move(x, y);
}

void AvatarPicker::openBelow(const QRect& avatar) {
    avatar_ = avatar;
    place();
    QFrame::show();
    raise();
    if (page_ == Page::picture)
        picture_->setFocus(Qt::PopupFocusReason);
    else
        signs_->setFocus(Qt::PopupFocusReason);
}

void AvatarPicker::pickFirst() {
    if (signs_->signs().empty()) return;
    pick(signs_->signs().front().id);
    keepAndClose();
}

void AvatarPicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return takeBackAndClose();
    const bool isInTrouble = code_->hasFocus() && !codeTrouble_->isHidden(); // said, and to be put right
    if (isEnterKey(*event) && isInTrouble) return event->accept();
    if (isEnterKey(*event)) return search_->hasFocus() ? pickFirst() : keepAndClose();
    if (event->key() == Qt::Key_Down && search_->hasFocus()) return signs_->setFocus();
    // Letters are looked for, wherever one is; whatever is not for it is not for the map behind it either.
    const bool isLetter = !event->text().isEmpty() && event->text().front().isPrint();
    if (isLetter && search_->isVisible() && !search_->hasFocus() && !code_->hasFocus()) {
        search_->setFocus();
        QCoreApplication::sendEvent(search_, event);
    }
    event->accept();
}

// A press or a wheel beside it ends it, and keys that it knows come to it whoever of it has the keyboard.
bool AvatarPicker::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (isClosed_ || !widget || !isVisible()) return false;
    const bool isInside = widget == this || isAncestorOf(widget);
    const auto type = event->type();
    if (type == QEvent::MouseButtonPress || type == QEvent::Wheel || (type == QEvent::Resize && widget == parent())) {
        if (!isInside && widget->window() == window() && !picture_->isAsking()) keepAndClose();
        return false;
    }
    if (!isInside) return false;
    if (type == QEvent::ShortcutOverride) { // keys of the map and the window wait
        event->accept();
        return true;
    }
    if (type != QEvent::KeyPress) return false;
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
        takeBackAndClose();
        return true;
    }
    const QMimeData* clip = QGuiApplication::clipboard()->mimeData();
    return key->matches(QKeySequence::Paste) && clip && !clip->hasText() && picture_->take(*clip);
}

// What is not for any of its parts is not for the view behind it either.
void AvatarPicker::mousePressEvent(QMouseEvent* event) { event->accept(); }
void AvatarPicker::wheelEvent(QWheelEvent* event) { event->accept(); }

// The view that it stands over went.
void AvatarPicker::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (!event->spontaneous()) closeNow();
}

void AvatarPicker::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasImage() || event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void AvatarPicker::dropEvent(QDropEvent* event) {
    if (picture_->take(*event->mimeData())) event->acceptProposedAction();
}

void AvatarPicker::keepAndClose() {
    picture_->finish();
    closeNow();
}

void AvatarPicker::takeBackAndClose() {
    picture_->forget();
    isClosed_ = true; // what is taken back is not followed any more
    if (scope_.isLatest()) scope_.takeBack();
    isClosed_ = false;
    closeNow();
}

void AvatarPicker::closeNow() {
    if (std::exchange(isClosed_, true)) return;
    scope_.end();
    qApp->removeEventFilter(this);
    hide();
    emit closed();
    deleteLater();
}

} // namespace cjm
