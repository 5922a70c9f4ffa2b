#pragma once
#include "app/inspector/inspector_context.hpp"
#include "app/inspector/inspector_field.hpp"

#include <QPixmap>

#include <optional>

class QPushButton;

namespace cjm {

// A picture: a small view of it, and ways to choose or paste another one and to take it off.
class PictureField : public InspectorField {
    Q_OBJECT
public:
    explicit PictureField(InspectorContext& context, QWidget* parent = nullptr);
    void show(const std::optional<ImageId>& picture);
    void retranslate() override;
    [[nodiscard]] bool isBlank() const override { return shown_ && shown_->empty(); }
    void setReadOnly(bool on) override;

signals:
    void chosen(const cjm::Image& picture);
    void removed();

private:
    void choose();
    void paste();
    void take(const QString& path, const Result<Image>& picture);
    InspectorContext& context_;
    QLabel* view_;
    QPushButton *choose_, *paste_, *remove_;
    std::optional<ImageId> shown_;
    bool reading_ = false;
};

// A picture of a map no larger than `size`, or a null one when it cannot be drawn.
QPixmap previewOf(const Image& image, const QSize& size);

} // namespace cjm
