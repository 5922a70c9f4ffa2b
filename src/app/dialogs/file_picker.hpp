#pragma once
#include <QFileDialog>

#include <memory>

class QAbstractFileIconProvider;

namespace cjm {

/// Signs of files and folders. A base, so that they are there as long as the dialog.
struct FilePickerSigns {
    FilePickerSigns();
    ~FilePickerSigns();
    FilePickerSigns(const FilePickerSigns&) = delete;
    FilePickerSigns& operator=(const FilePickerSigns&) = delete;
    std::unique_ptr<QAbstractFileIconProvider> icons;
};

/// The file dialog of the desktop; where there is none Qt's own, in the looks of the program.
class FilePicker : private FilePickerSigns, public QFileDialog {
public:
    FilePicker(QWidget* parent, const QString& title, const QString& place, const QString& filters);

    /// The file that is chosen to be opened, or an empty string.
    QString toOpen();
    /// The path that is chosen for a new file, or an empty string.
    QString toSave(const QString& ending);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void dressButtons();
    void dressList();
};

} // namespace cjm
