#pragma once
#include "app/panels/side_panel.hpp"
#include "app/panels/version_contents.hpp"
#include "app/widgets/looks.hpp"

#include <cjm/base/message.hpp>

#include <QTimer>

#include <vector>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QStackedWidget;

namespace cjm {

class VersionItem;
class WordsLabel;

/// The timeline of a map's versions: days, pictures, what has changed since one of them; shows one in the place of the
/// map, names one, asks to restore one, which is the window's. What is shown ends with the panel. Contents are read
/// when they are seen, one at a time while the program is idle.
class VersionsPanel final : public SidePanel {
    Q_OBJECT
public:
    VersionsPanel(DocumentSession& session, Appearance appearance, QWidget* parent = nullptr);
    ~VersionsPanel() override;

    void setSession(DocumentSession& session) override;
    void closed() override;
    /// Reads the list again; what is selected stays selected. While the panel is shown it looks by itself now and then.
    void refresh();

    [[nodiscard]] const std::vector<Version>& shown() const { return versions_; }
    [[nodiscard]] QListWidget& timeline() { return *timeline_; }
    /// Selects a version by its place, newest first.
    void select(std::size_t index);

signals:
    void restoreWanted(const cjm::Version& version, const cjm::Map& map);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void dress();
    void retranslate();
    void fill();
    void describe(QListWidgetItem& item, const Version& version);
    [[nodiscard]] const Version* selected() const;
    [[nodiscard]] QString troubleOf(const Version& version) const;
    void drawNextPicture();
    void compare();
    void fitChanges();
    void resizeEvent(QResizeEvent* event) override;
    void beginNaming();
    void endNaming(bool keep);
    void want(bool restore);

    DocumentSession* session_ = nullptr;
    Appearance appearance_;
    VersionContents contents_;
    std::vector<Version> versions_;
    VersionItem* painter_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    WordsLabel *empty_ = nullptr, *heading_ = nullptr;
    QListWidget *timeline_ = nullptr, *changes_ = nullptr;
    QPushButton *look_ = nullptr, *restore_ = nullptr, *name_ = nullptr;
    QLineEdit* nameField_ = nullptr;
    QTimer pictures_, comparing_, watching_;
};

/// "12:40, 21 November" as the values of a message: time, day, month.
[[nodiscard]] std::vector<std::pair<std::string, MessageValue>> momentOf(const Version& version);

} // namespace cjm
