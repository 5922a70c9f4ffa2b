#include "app/inspector/inspector_picture.hpp"

#include "app/views/clip_reading.hpp"
#include "app/widgets/background.hpp"
#include "app/widgets/picture_record.hpp"

#include <cjm/render/picture.hpp>

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

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
      paste_(new QPushButton(this)),
      remove_(new QPushButton(this)) {
    view_->setTextFormat(Qt::PlainText);
    view_->setProperty("role", QStringLiteral("note"));
    view_->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (QPushButton* button : {choose_, paste_, remove_}) {
        button->setProperty("role", QStringLiteral("small"));
        row->addWidget(button);
    }
    row->addStretch(1);
    column()->addWidget(view_);
    column()->addLayout(row);
    setFocusProxy(choose_);
    connect(choose_, &QPushButton::clicked, this, &PictureField::choose);
    connect(paste_, &QPushButton::clicked, this, &PictureField::paste);
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
    paste_->setHidden(on);
    remove_->setHidden(on || isBlank());
}

void PictureField::retranslate() {
    choose_->setText(tr("Choose…"));
    paste_->setText(tr("Paste"));
    remove_->setText(tr("Remove"));
    choose_->setAccessibleName(captionText() + QStringLiteral(": ") + tr("Choose…"));
    paste_->setAccessibleName(captionText() + QStringLiteral(": ") + tr("Paste"));
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

void PictureField::paste() {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    Copied copied = data ? copiedIn(*data) : Copied{};
    if (!copied.isPicture()) return context_.tell(tr("There is no picture on the clipboard."), this);
    if (reading_) return;
    inBackground<Image>(
        this, reading_, tr("Reading the picture…"),
        [copied = std::move(copied)]() mutable -> Result<Image> {
            const auto clip = read(std::move(copied));
            const auto* pictures = clip ? std::get_if<CopiedPictures>(&*clip) : nullptr;
            if (!pictures || pictures->empty()) return failure({"edit.not-a-picture", {}});
            return pictures->front();
        },
        [this](const Result<Image>& picture) {
            if (picture) return emit chosen(*picture);
            if (picture.error().kind != ErrorKind::cancelled) context_.refuse(picture.error());
        },
        Meanwhile::nothing);
}

void PictureField::take(const QString& path, const Result<Image>& picture) {
    if (picture) return emit chosen(*picture);
    if (picture.error().kind == ErrorKind::cancelled) return;
    context_.tell(
        tr("“%1” is not a PNG, JPEG, WebP, GIF or SVG picture of at most 20 MB.").arg(QFileInfo(path).fileName()),
        this);
}

} // namespace cjm
