#include "app/views/compare_view.hpp"

#include "app/widgets/physical_key.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/style_sheet.hpp"

#include <cjm/layout/compare/compare_paint.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/render/icons.hpp>

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QString>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace cjm {
namespace {

constexpr int sideWidth = 320, aroundWords = 34; // of the list; beside words 24 of its style, and what Qt keeps free
constexpr double betweenBoards = 48, aroundFrame = 4, frameCorner = 9;

QString signOf(MapChange::How how) {
    switch (how) {
    case MapChange::How::added: return QStringLiteral("+");
    case MapChange::How::removed: return QStringLiteral("−");
    case MapChange::How::moved: return QStringLiteral("→");
    case MapChange::How::changed: break;
    }
    return QStringLiteral("~");
}

// Words that are wrapped in a style sheet's padding: a list counts on the whole width by itself.
int heightOf(const QString& words, const QFont& font, int room) {
    constexpr int above = 6;
    QTextLayout lines(words, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    lines.setTextOption(option);
    lines.beginLayout();
    qreal height = 0;
    for (QTextLine line = lines.createLine(); line.isValid(); line = lines.createLine()) {
        line.setLineWidth(room);
        height += line.height();
    }
    lines.endLayout();
    return static_cast<int>(std::ceil(height)) + 2 * above;
}

// What names a record, of whatever kind.
std::optional<Rect> placeOn(const GridLayout& layout, const std::string& id) {
    for (const Target& target : {Target(CardId{id}), Target(StageId{id}), Target(RowId{id})})
        if (const auto spot = cjm::spotOf(layout, target)) return spot->frame;
    return std::nullopt;
}

} // namespace

// Both maps as they stand on the grid, the later one at the right, with a frame around what differs.
struct CompareView::Boards {
    GridLayout before, after;
    Scene beforeScene, afterScene;
    double afterAt = 0; ///< The x of the later one.
    Size size;
};

CompareView::CompareView(Appearance appearance, QWidget* parent)
    : SceneView(appearance, parent),
      side_(new QWidget(this)),
      heading_(new QLabel(side_)),
      list_(new QListWidget(side_)),
      allRows_(new QCheckBox(side_)) {
    setAccessibleName(tr("Comparison"));
    setViewportMargins(0, 0, sideWidth, 0);
    heading_->setTextFormat(Qt::PlainText);
    heading_->setWordWrap(true);
    heading_->setContentsMargins(14, 12, 14, 8);
    list_->setWordWrap(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setFocusPolicy(Qt::NoFocus); // its keys are the view's
    auto* column = new QVBoxLayout(side_);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading_);
    column->addWidget(list_);
    column->addWidget(allRows_);
    allRows_->setFocusPolicy(Qt::NoFocus); // as the list
    connect(allRows_, &QCheckBox::toggled, this, [this] {
        if (session()) relayout();
    });
    connect(list_, &QListWidget::currentRowChanged, this, &CompareView::lead);
    this->appearance().follow(this, [this] { dress(); });
}

CompareView::~CompareView() = default;

void CompareView::dress() {
    side_->setObjectName(QStringLiteral("differences"));
    side_->setStyleSheet(styleSheetOf(theme(),
                                      "#differences { background: %panel; border-left: 1px solid %line; }"
                                      "QLabel { color: %ink; font-weight: 600; }"
                                      "QCheckBox { color: %ink; spacing: 8px; padding: 10px 14px; }"
                                      "QListWidget { background: %panel; color: %ink; outline: none; }"
                                      "QListWidget::item { padding: 6px 12px; border: none; background: transparent; }"
                                      "QListWidget::item:selected { background: %accent; color: %on-accent; }"));
    list_->setAccessibleName(tr("Differences"));
    allRows_->setText(tr("All rows"));
    allRows_->setToolTip(tr("Rows without differences too: A"));
    fillList();
}

void CompareView::setSession(DocumentSession& session) {
    other_.reset();
    SceneView::setSession(session);
}

void CompareView::compareWith(CompareOther other) {
    other_ = std::move(other);
    chosen_.clear();
    if (session()) relayout();
}

void CompareView::endComparison() {
    other_.reset();
    chosen_.clear();
    comparison_ = {};
    layout_ = {};
    boards_.reset();
    fillList();
}

std::pair<Map, std::shared_ptr<const ComparedMap>> CompareView::pair() const {
    const Map& own = session()->store()->map();
    if (!other_) return {own, nullptr};
    const bool isBefore = other_->isBefore;
    ComparedMap with{isBefore ? own : other_->map, other_->relation, isBefore ? other_->name : other_->ownName,
                     isBefore ? other_->ownName : other_->name, hasAllRows()};
    return {isBefore ? other_->map : own, std::make_shared<const ComparedMap>(std::move(with))};
}

bool CompareView::hasAllRows() const { return allRows_->isChecked(); }

QString CompareView::countsInWords() const {
    const auto n = static_cast<std::int64_t>(toldChanges(comparison_).size());
    return qt(say(Message{"look.compare-differences", {{"n", n}}}, appearance().language()));
}

Surface CompareView::surfaceOf(const Target&) const {
    return {noColour, theme().ink, theme().accent, theme().accentInk};
}

Damage CompareView::layOut(const Map& map) {
    comparison_ = {};
    layout_ = {};
    boards_.reset();
    size_ = {1, 1};
    if (other_) {
        const bool isBefore = other_->isBefore;
        comparison_ = compareMaps(isBefore ? other_->map : map, isBefore ? map : other_->map, other_->relation);
        CompareOptions options;
        options.language = appearance().language();
        options.persona = session()->filter().onlyPersona;
        options.beforeName = isBefore ? other_->name : other_->ownName;
        options.afterName = isBefore ? other_->ownName : other_->name;
        options.allRows = hasAllRows();
        layout_ = layoutCompare(comparison_, theme(), measure(), options);
        size_ = layout_.size;
        if (!laidOver_) layOutBoards();
    }
    fillList();
    return {true, {}};
}

// Each with a frame around what came, went, moved or changed on it.
void CompareView::layOutBoards() {
    boards_ = std::make_unique<Boards>();
    GridOptions options;
    options.language = appearance().language();
    options.isPage = true;
    LayoutCache caches[2];
    boards_->before = layoutGrid(comparison_.before, theme(), measure(), options, caches[0]);
    boards_->after = layoutGrid(comparison_.after, theme(), measure(), options, caches[1]);
    boards_->beforeScene = gridScene(boards_->before, theme());
    boards_->afterScene = gridScene(boards_->after, theme());
    boards_->afterAt = boards_->before.size.width + betweenBoards;
    size_ = {boards_->afterAt + boards_->after.size.width,
             std::max(boards_->before.size.height, boards_->after.size.height)};
    std::set<std::string> framed;
    for (const MapChange& change : comparison_.changes) {
        if (!framed.insert(change.id).second) continue;
        const auto frame = [&](const GridLayout& layout, Colour colour, bool isDashed, Scene& scene) {
            const auto place = placeOn(layout, change.id);
            if (!place) return;
            Pen pen{readableOn(theme().page, colour, 3), 2, {}};
            if (isDashed) pen.dash = {5, 4};
            scene.shapes.emplace_back(BoxShape{place->inset(-aroundFrame / 2), frameCorner, noColour, std::move(pen)});
        };
        using How = MapChange::How;
        const bool isNew = change.how == How::added;
        if (!isNew)
            frame(boards_->before, change.how == How::removed ? theme().bad : theme().muted, true,
                  boards_->beforeScene);
        if (change.how != How::removed)
            frame(boards_->after, isNew ? theme().good : theme().accent, false, boards_->afterScene);
    }
}

void CompareView::setLaidOver(bool over) {
    if (over == laidOver_) return;
    laidOver_ = over;
    allRows_->setVisible(over); // both boards are whole
    if (!session()) return;
    relayout();
    showFromStart();
}

// Both boards as a whole across, as far as they can be told apart.
void CompareView::showFromStart() {
    if (laidOver_) return fitWidth();
    constexpr double smallest = 0.35;
    setZoom(std::clamp(maximumViewportSize().width() / size_.width, smallest, 1.0), {0, 0});
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
}

namespace {

// No line ends between two values, nor between a number and its noun.
QString boundNumbers(QString words) {
    static const QRegularExpression number(QStringLiteral("(\\d) (?=\\p{L})"));
    words.replace(QStringLiteral(" → "), QStringLiteral("\u00a0→\u00a0"));
    return words.replace(number, QStringLiteral("\\1\u00a0"));
}

} // namespace

void CompareView::fillList() {
    const Language language = appearance().language();
    const QSignalBlocker quiet(list_);
    const int row = list_->currentRow();
    list_->clear();
    if (!other_) return heading_->clear();
    heading_->setText(boundNumbers(qt(comparedInALine(comparison_, language, session()->filter().onlyPersona))));
    const int room = sideWidth - 1 - aroundWords - list_->verticalScrollBar()->sizeHint().width();
    for (const MapChange* change : toldChanges(comparison_)) {
        const QString words = boundNumbers(asSentence(qt(say(change->text, language))));
        auto* item = new QListWidgetItem(signOf(change->how) + QStringLiteral("  ") + words);
        item->setData(Qt::UserRole, qt(change->id));
        item->setSizeHint({0, heightOf(item->text(), list_->font(), room)});
        list_->addItem(item);
    }
    list_->setCurrentRow(std::min(row, list_->count() - 1));
}

void CompareView::step(int by) {
    if (list_->count() == 0) return;
    const int row = list_->currentRow() < 0 ? (by > 0 ? 0 : list_->count() - 1) : list_->currentRow() + by;
    list_->setCurrentRow(std::clamp(row, 0, list_->count() - 1));
    list_->scrollToItem(list_->currentItem());
}

std::vector<Rect> CompareView::placesOf(const std::string& id) const {
    std::vector<Rect> places;
    if (id.empty()) return places;
    if (!boards_) {
        if (const auto place = layout_.placeOf(id)) places.push_back(*place);
        return places;
    }
    if (const auto place = placeOn(boards_->after, id)) places.push_back(place->moved(boards_->afterAt, 0));
    if (const auto place = placeOn(boards_->before, id)) places.push_back(*place);
    return places;
}

void CompareView::lead(int row) {
    const QListWidgetItem* item = list_->item(row);
    chosen_ = item ? item->data(Qt::UserRole).toString().toStdString() : std::string();
    viewport()->update();
    const auto places = placesOf(chosen_);
    if (places.empty()) return;
    constexpr int air = 40;
    const QRectF at = toViewport(places.front());
    const auto shift = [](QScrollBar* bar, double from, double to, int room) {
        if (from < air) bar->setValue(bar->value() + static_cast<int>(std::floor(from)) - air);
        if (to > room - air) bar->setValue(bar->value() + static_cast<int>(std::ceil(to)) - room + air);
    };
    shift(horizontalScrollBar(), at.left(), at.right(), viewport()->width());
    shift(verticalScrollBar(), at.top(), at.bottom(), viewport()->height());
}

bool CompareView::takesKey(const QKeyEvent& event) {
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    if (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down) {
        step(event.key() == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (isPhysicalKey(event, PhysicalKey::a) && laidOver_) {
        allRows_->toggle();
        return true;
    }
    if (!isPhysicalKey(event, PhysicalKey::o)) return false;
    setLaidOver(!laidOver_);
    return true;
}

// A click on something that differs leads to its line.
bool CompareView::pressed(const QPointF& point) {
    const QString id = qt(recordAt(toLayout(point)));
    for (int row = 0; !id.isEmpty() && row < list_->count(); ++row)
        if (list_->item(row)->data(Qt::UserRole).toString() == id) {
            list_->setCurrentRow(row);
            list_->scrollToItem(list_->item(row));
            break;
        }
    return true;
}

std::string CompareView::recordAt(Point point) const {
    if (!boards_) return layout_.recordAt(point);
    const bool isAfter = point.x >= boards_->afterAt;
    const Target target =
        isAfter ? hit(boards_->after, {point.x - boards_->afterAt, point.y}) : hit(boards_->before, point);
    return std::visit(
        [](const auto& each) {
            if constexpr (requires { each.value; })
                return std::string(each.value);
            else
                return std::string();
        },
        target);
}

void CompareView::paintPage(QPainter& painter, const QRect& dirty, const Selection&) {
    painter.fillRect(dirty, qtColour(theme().page));
    if (!other_) return;
    if (boards_) {
        scenePainter().drawAt(painter, boards_->beforeScene, origin(), zoom());
        scenePainter().drawAt(painter, boards_->afterScene, origin() + QPointF(boards_->afterAt * zoom(), 0), zoom());
    } else {
        const Point from = toLayout(dirty.topLeft()), to = toLayout(dirty.bottomRight() + QPoint(1, 1));
        const Rect clip{from.x, from.y, to.x - from.x, to.y - from.y};
        scenePainter().drawAt(painter, compareScene(layout_, theme(), clip), origin(), zoom());
    }
    for (const Rect& place : placesOf(chosen_))
        paintFrame(painter, toViewport(place.inset(-aroundFrame)), frameCorner, 2);
}

void CompareView::placeSide() {
    side_->setGeometry(width() - sideWidth, 0, sideWidth, height());
    // Qt puts the bars behind and below what a view keeps free at its side.
    QWidget* down = verticalScrollBar()->parentWidget();
    down->move(viewport()->geometry().right() + 1, down->y());
    QWidget* across = horizontalScrollBar()->parentWidget();
    across->resize(viewport()->width(), across->height());
}

void CompareView::resizeEvent(QResizeEvent* event) {
    SceneView::resizeEvent(event);
    placeSide();
}

void CompareView::dragEnterEvent(QDragEnterEvent* event) { event->ignore(); }

} // namespace cjm
