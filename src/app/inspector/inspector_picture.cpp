#include "app/inspector/inspector_picture.hpp"

#include "app/widgets/background.hpp"
#include "app/widgets/picture_record.hpp"

#include <cjm/render/picture.hpp>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace cjm {
namespace {

constexpr QSize largestView{256, 140};

} // namespace

QPixmap previewOf(const Image& image, const QSize& size) { return QPixmap::fromImage(unpacked(image, size)); }

PictureField::PictureField(InspectorContext& context, QWidget* parent)
    : InspectorField(parent),
      context_(context),
      view_(new QLabel(this)),
      choose_(new QPushButton(this)),
      remove_(new QPushButton(this)) {
    view_->setTextFormat(Qt::PlainText);
    view_->setProperty("role", QStringLiteral("note"));
    view_->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (QPushButton* button : {choose_, remove_}) {
        button->setProperty("role", QStringLiteral("small"));
        row->addWidget(button);
    }
    row->addStretch(1);
    column()->addWidget(view_);
    column()->addLayout(row);
    setFocusProxy(choose_);
    connect(choose_, &QPushButton::clicked, this, &PictureField::choose);
    connect(remove_, &QPushButton::clicked, this, &PictureField::removed);
}

void PictureField::show(const std::optional<ImageId>& picture) {
    remove_->setVisible(!picture || !picture->empty());
    if (shown_ == picture && picture) return;
    shown_ = picture;
    const auto image = picture && !picture->empty() ? context_.map().images.find(*picture) : nullptr;
    const QPixmap preview = image ? previewOf(*image, largestView) : QPixmap();
    view_->setPixmap(preview);
    if (image && preview.isNull()) view_->setText(tr("This picture cannot be shown"));
    view_->setVisible(image != nullptr);
}

// It is looked at as before.
void PictureField::setReadOnly(bool on) {
    choose_->setHidden(on);
    remove_->setHidden(on || isBlank());
}

void PictureField::retranslate() {
    choose_->setText(tr("Choose…"));
    remove_->setText(tr("Remove"));
    choose_->setAccessibleName(captionText() + QStringLiteral(": ") + tr("Choose…"));
    remove_->setAccessibleName(captionText() + QStringLiteral(": ") + tr("Remove"));
    view_->setAccessibleName(captionText());
}

void PictureField::choose() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QPointer<PictureField> alive(this);
    const QString path = context_.dialogs().askPicturePath(window(), folder);
    if (!alive || path.isEmpty() || reading_) return;
    inBackground<Image>(
        this, reading_, openingWords(path),
        [path]() -> Result<Image> {
            auto image = pictureFromFile(path);
            if (!image) return failure({"edit.not-a-picture", {}});
            return std::move(*image);
        },
        [this, path](const Result<Image>& picture) { take(path, picture); }, Meanwhile::nothing);
}

void PictureField::take(const QString& path, const Result<Image>& picture) {
    if (picture) return emit chosen(*picture);
    if (picture.error().kind == ErrorKind::cancelled) return;
    context_.tell(
        tr("“%1” is not a PNG, JPEG, WebP, GIF or SVG picture of at most 20 MB.").arg(QFileInfo(path).fileName()),
        this);
}

} // namespace cjm
