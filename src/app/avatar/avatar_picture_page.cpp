#include "app/avatar/avatar_picture_page.hpp"

#include "app/avatar/picture_cutter.hpp"
#include "app/widgets/background.hpp"
#include "app/widgets/picture_record.hpp"

#include <cjm/render/picture.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

namespace cjm {

AvatarPicturePage::AvatarPicturePage(Appearance appearance, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent),
      appearance_(appearance),
      dialogs_(dialogs),
      cutter_(new PictureCutter(appearance, this)),
      hint_(new QLabel(this)),
      file_(new QPushButton(this)) {
    hint_->setTextFormat(Qt::PlainText);
    hint_->setWordWrap(true);
    file_->setProperty("place", QStringLiteral("alone"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(cutter_);
    auto* side = new QVBoxLayout;
    side->addWidget(hint_);
    side->addWidget(file_, 0, Qt::AlignLeft);
    side->addStretch(1);
    row->addLayout(side, 1);
    setFocusProxy(file_);
    connect(file_, &QPushButton::clicked, this, &AvatarPicturePage::choose);
    connect(cutter_, &PictureCutter::cutChanged, this, &AvatarPicturePage::give);
    appearance_.follow(this, [this] { dress(); });
}

void AvatarPicturePage::dress() {
    file_->setText(tr("Choose a file…"));
    hint_->setText(cutter_->hasPicture()
                       ? tr("Drag to move it, turn the wheel to make it larger or smaller.")
                       : tr("Drop a picture here, paste one (Ctrl+V) or choose a file: PNG, JPEG, WebP, GIF or SVG."));
}

void AvatarPicturePage::showImage(const std::shared_ptr<const Image>& image) {
    const ImageId id = image ? image->id : ImageId{};
    if (id == shown_) return;
    shown_ = id;
    cutter_->setPicture(image ? unpacked(*image, {4096, 4096}) : QImage());
    dress();
}

bool AvatarPicturePage::take(const QMimeData& data) {
    OfferedPicture offered = offeredPicture(data);
    const bool isThere = !offered.isEmpty();
    read(std::move(offered));
    return isThere;
}

void AvatarPicturePage::choose() {
    const QPointer<AvatarPicturePage> alive(this);
    isAsking_ = true;
    const QString path =
        dialogs_.askAvatarPath(window(), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    if (!alive) return; // the persona went meanwhile
    isAsking_ = false;
    if (!path.isEmpty()) read({path, {}, {}});
}

void AvatarPicturePage::read(OfferedPicture offered) {
    if (isReading_) return;
    const QString what = offered.path.isEmpty() ? tr("Opening the picture…") : openingWords(offered.path);
    inBackground<QImage>(
        this, isReading_, what, [offered = std::move(offered)] { return pictureOf(offered); },
        [this](const Result<QImage>& picture) { set(picture); }, Meanwhile::nothing);
}

void AvatarPicturePage::set(const Result<QImage>& picture) {
    if (!picture && picture.error().kind == ErrorKind::cancelled) return;
    if (!picture) return emit refused(picture.error());
    cutter_->setPicture(*picture);
    dress();
    give();
    emit taken();
}

// The map has the cut from now on; the cutter goes on with the whole.
void AvatarPicturePage::give() {
    const auto image = imageRecord(cutter_->cut());
    if (!image) return;
    shown_ = image->id;
    emit chosen(*image);
}

void AvatarPicturePage::finish() {
    if (cutter_->hasPicture() && cutter_->isMoving()) give();
}

void AvatarPicturePage::forget() { cutter_->rest(); }

} // namespace cjm
