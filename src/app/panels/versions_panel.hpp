#pragma once
#include <cjm/base/message.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>
#include <cjm/storage/versions.hpp>

#include <QHash>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QStackedWidget;

namespace cjm {

class VersionItem;

/// The timeline of a map's versions: days, pictures, what has changed since one of them; looks at one, asks to restore
/// one, names one. It only reads and names; looking and restoring are the window's. Contents are read when they are
/// seen, one at a time while the program is idle.
class VersionsPanel : public QWidget {
    Q_OBJECT
public:
    explicit VersionsPanel(QWidget* parent = nullptr);
    ~VersionsPanel() override;

    /// Of another document; null when it has none.
    void setVersions(std::shared_ptr<Versions> versions);
    /// The map as it is now, which versions are compared with.
    void setPresent(const Map& map);
    void setLook(const Theme& theme, Language language);
    /// Reads the list again; what is selected stays selected. While the panel is shown it looks by itself now and then.
    void refresh();

    [[nodiscard]] const std::vector<Version>& shown() const { return versions_; }
    [[nodiscard]] QListWidget& timeline() { return *timeline_; }
    /// Selects a version by its place, newest first.
    void select(std::size_t index);

signals:
    void lookWanted(const cjm::Version& version, const cjm::Map& map);
    void restoreWanted(const cjm::Version& version, const cjm::Map& map);
    void backWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What is remembered of a content that was read; its map is not, because many would fill the memory.
    struct Seen {
        std::int64_t cards = 0;
        QString trouble; ///< Why it cannot be shown, or empty.
        QPixmap picture;
    };
    void build();
    void retranslate();
    void fill();
    void describe(QListWidgetItem& item, const Version& version);
    [[nodiscard]] const Version* selected() const;
    /// Reads a version, unless it is the one that was read last. Nothing when it is damaged.
    [[nodiscard]] std::optional<Map> mapOf(const Version& version);
    void drawNextPicture();
    void compare();
    void beginNaming();
    void endNaming(bool keep);
    void want(bool restore);

    std::shared_ptr<Versions> source_;
    std::vector<Version> versions_;
    Map present_;
    Theme theme_ = lightTheme();
    Language language_ = Language::english;
    QHash<QString, Seen> seen_; ///< By hash.
    std::string lastHash_;
    Map lastMap_;
    VersionItem* painter_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    QLabel *empty_ = nullptr, *heading_ = nullptr;
    QListWidget *timeline_ = nullptr, *changes_ = nullptr;
    QPushButton *look_ = nullptr, *restore_ = nullptr, *name_ = nullptr;
    QLineEdit* nameField_ = nullptr;
    QTimer pictures_, comparing_, watching_;
};

/// "12:40, 21 November" as the values of a message: time, day, month.
[[nodiscard]] std::vector<std::pair<std::string, MessageValue>> momentOf(const Version& version);

} // namespace cjm
