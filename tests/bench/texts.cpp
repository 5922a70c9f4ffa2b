#include "texts.hpp"

#include <QBuffer>
#include <QFont>
#include <QFontDatabase>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <array>
#include <fstream>
#include <sstream>

namespace cjm::bench {
namespace {

void draw(QPainter& painter, const std::vector<BareText>& texts) {
    for (const BareText& text : texts) {
        constexpr std::array weights{QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold, QFont::Normal};
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(static_cast<int>(text.size));
        font.setWeight(weights[static_cast<std::size_t>(text.face)]);
        font.setItalic(text.face == static_cast<int>(Face::italic));
        painter.setFont(font);
        painter.drawText(QPointF(text.x, text.baseline), text.text);
    }
}

} // namespace

void loadFonts() {
    for (const char* name : {"Regular", "Medium", "SemiBold", "Bold", "Italic"})
        QFontDatabase::addApplicationFont(QStringLiteral(CJM_SOURCE_DIR "/resources/fonts/Inter-%1.ttf").arg(name));
}

std::vector<BareText> textsOf(const Scene& scene) {
    std::vector<BareText> texts;
    for (const Shape& shape : scene.shapes) {
        const auto* text = std::get_if<TextShape>(&shape);
        if (!text) continue;
        double baseline = text->at.y + text->block->ascent;
        for (const TextLine& line : text->block->lines) {
            texts.push_back({text->at.x, baseline, text->block->font.size, static_cast<int>(text->block->font.face),
                             QString::fromStdString(line.text)});
            baseline += text->block->lineHeight;
        }
    }
    return texts;
}

void writeTexts(const std::vector<BareText>& texts, const Size& page, const std::string& file) {
    std::ofstream out(file);
    out << page.width << '\t' << page.height << '\n';
    for (const BareText& text : texts)
        out << text.x << '\t' << text.baseline << '\t' << text.size << '\t' << text.face << '\t'
            << text.text.toStdString() << '\n';
}

std::vector<BareText> readTexts(const std::string& file, Size& page) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    std::istringstream(line) >> page.width >> page.height;
    std::vector<BareText> texts;
    while (std::getline(in, line)) {
        BareText text;
        std::istringstream fields(line);
        fields >> text.x >> text.baseline >> text.size >> text.face;
        fields.ignore();
        std::string words;
        std::getline(fields, words);
        text.text = QString::fromStdString(words);
        texts.push_back(text);
    }
    return texts;
}

std::string barePdf(const std::vector<BareText>& texts, const Size& page) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(1200);
        writer.setPageLayout(
            QPageLayout(QPageSize(QSizeF(page.width, page.height) * 0.75, QPageSize::Point, {}, QPageSize::ExactMatch),
                        QPageLayout::Portrait, QMarginsF()));
        QPainter painter(&writer);
        painter.scale(12.5, 12.5);
        draw(painter, texts);
    }
    return buffer.data().toStdString();
}

std::string barePng(const std::vector<BareText>& texts, const Size& page) {
    QImage image(static_cast<int>(page.width), static_cast<int>(page.height), QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        draw(painter, texts);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data().toStdString();
}

std::string bareSvg(const std::vector<BareText>& texts, const Size& page) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setViewBox(QRectF(0, 0, page.width, page.height));
        QPainter painter(&generator);
        draw(painter, texts);
    }
    return buffer.data().toStdString();
}

} // namespace cjm::bench
