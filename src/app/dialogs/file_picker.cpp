#include "app/dialogs/file_picker.hpp"

#include "app/widgets/tinted_icon.hpp"

#include <QAbstractFileIconProvider>
#include <QApplication>
#include <QFileInfo>
#include <QHeaderView>
#include <QString>
#include <QToolButton>
#include <QTreeView>

#include <utility>

namespace cjm {
namespace {

constexpr int pickerWidth = 820, pickerHeight = 520;
constexpr double nameShare = 0.6; // of the list; sizes and times have the rest

// The signs of the program, in the colours of now.
Theme signsOf(const QPalette& palette) {
    Theme theme = lightTheme();
    const QColor ink = palette.color(QPalette::Text);
    theme.ink = {static_cast<std::uint8_t>(ink.red()), static_cast<std::uint8_t>(ink.green()),
                 static_cast<std::uint8_t>(ink.blue())};
    return theme;
}

class FileSigns : public QAbstractFileIconProvider {
public:
    explicit FileSigns(const QPalette& palette) : theme_(signsOf(palette)) {}
    [[nodiscard]] QIcon icon(IconType type) const override {
        return tintedIcon(type == Folder || type == Drive || type == Computer ? "folder-open" : "file-text", theme_);
    }
    [[nodiscard]] QIcon icon(const QFileInfo& file) const override {
        if (file.isDir()) return icon(Folder);
        return file.suffix() == QLatin1String("cjm") ? tintedIcon("map", theme_) : icon(File);
    }

private:
    Theme theme_;
};

} // namespace

FilePickerSigns::FilePickerSigns() : icons(std::make_unique<FileSigns>(QApplication::palette())) {}

FilePickerSigns::~FilePickerSigns() = default;

FilePicker::FilePicker(QWidget* parent, const QString& title, const QString& place, const QString& filters)
    : QFileDialog(parent, title, place, filters) {
    setIconProvider(icons.get());
}

QString FilePicker::toOpen() {
    setFileMode(ExistingFile);
    return exec() == Accepted ? selectedFiles().value(0) : QString();
}

QString FilePicker::toSave(const QString& ending) {
    setAcceptMode(AcceptSave);
    setDefaultSuffix(ending);
    return exec() == Accepted ? selectedFiles().value(0) : QString();
}

// Of the desktop's there is nothing to be dressed.
void FilePicker::showEvent(QShowEvent* event) {
    QFileDialog::showEvent(event);
    if (size().width() < pickerWidth) resize(pickerWidth, pickerHeight);
    dressButtons();
    dressList();
}

void FilePicker::dressButtons() {
    constexpr std::pair<const char*, std::string_view> signs[] = {
        {"backButton", "arrow-left"},       {"forwardButton", "arrow-right"}, {"toParentButton", "arrow-up"},
        {"newFolderButton", "circle-plus"}, {"listModeButton", "rows-2"},     {"detailModeButton", "table"}};
    for (const auto& [name, sign] : signs)
        if (auto* button = findChild<QToolButton*>(QString::fromLatin1(name)))
            button->setIcon(tintedIcon(sign, signsOf(palette())));
}

// Names are looked for; kinds say nothing that names do not.
void FilePicker::dressList() {
    auto* list = findChild<QTreeView*>(QStringLiteral("treeView"));
    if (!list) return;
    constexpr int size = 1, kind = 2, time = 3;
    list->setColumnHidden(kind, true);
    QHeaderView& header = *list->header();
    const int width = list->viewport()->width(), name = static_cast<int>(width * nameShare);
    header.setMinimumSectionSize(40);
    header.resizeSection(0, name);
    header.resizeSection(size, (width - name) / 3);
    header.resizeSection(time, (width - name) * 2 / 3);
}

} // namespace cjm
