#pragma once
#include "app/avatar/picture_source.hpp"
#include "app/dialogs/dialogs.hpp"
#include "app/widgets/looks.hpp"

#include <cjm/base/error.hpp>
#include <cjm/model/map.hpp>

#include <QImage>
#include <QWidget>

#include <memory>

class QLabel;
class QMimeData;
class QPushButton;

namespace cjm {

class PictureCutter;

/// A picture of one's own as an avatar: from a file, the clipboard or dropped, and cut to a circle.
class AvatarPicturePage : public QWidget {
    Q_OBJECT
public:
    AvatarPicturePage(Appearance appearance, Dialogs& dialogs, QWidget* parent);

    /// The picture that the persona has, or null.
    void showImage(const std::shared_ptr<const Image>& image);
    /// A picture from the clipboard or from a drag; false when there is none, which is told. What is wrong with one is
    /// told when it has been looked into, beside the window.
    bool take(const QMimeData& data);
    /// Gives what was cut and has not been given yet.
    void finish();
    /// What was cut and has not been given yet is not wanted.
    void forget();
    /// True while a file is asked for, or looked into.
    [[nodiscard]] bool isAsking() const { return isAsking_ || isReading_; }
    [[nodiscard]] PictureCutter& cutter() { return *cutter_; }

signals:
    /// Another picture is there to be cut.
    void taken();
    void chosen(const cjm::Image& image);
    void refused(const cjm::Error& error);

private:
    void dress();
    void choose();
    void read(OfferedPicture offered);
    void set(const Result<QImage>& picture);
    void give();

    Appearance appearance_;
    Dialogs& dialogs_;
    PictureCutter* cutter_;
    QLabel* hint_;
    QPushButton* file_;
    ImageId shown_; ///< What the cutter shows, as the map has it.
    bool isAsking_ = false, isReading_ = false;
};

} // namespace cjm
