#include "render/no_font.hpp"

#include <cjm/render/export.hpp>
#include <cjm/render/text_measure.hpp>

#include <utility>

namespace cjm {
namespace {

using Files = Result<std::vector<std::string>>;

// A file a page; `draw` makes one.
template <class Draw> Files oneEach(const std::vector<Page>& pages, const Progress& progress, Draw&& draw) {
    std::vector<std::string> files;
    const auto count = static_cast<double>(pages.size());
    for (const Page& page : pages) {
        const auto done = static_cast<double>(files.size());
        if (progress && !progress(done / count)) return files;
        Result<std::string> bytes = draw(page, partOf(progress, done / count, (done + 1) / count));
        if (!bytes) return tl::unexpected(std::move(bytes.error()));
        files.push_back(std::move(*bytes));
    }
    return files;
}

Files writePng(const std::vector<Page>& pages, double scale, const Progress& progress) {
    return oneEach(pages, progress,
                   [scale](const Page& page, const Progress& part) { return pngBytes(page, scale, part); });
}

Files writeSvg(const std::vector<Page>& pages, double, const Progress& progress) {
    return oneEach(pages, progress, [](const Page& page, const Progress& part) { return svgText(page, part); });
}

Files writePdf(const std::vector<Page>& pages, double, const Progress& progress) {
    Result<std::string> bytes = pdfBytes(pages, progress);
    if (!bytes) return tl::unexpected(std::move(bytes.error()));
    return std::vector<std::string>{std::move(*bytes)};
}

constexpr PageWriter writers[] = {{"pdf", writePdf}, {"png", writePng}, {"svg", writeSvg}};

} // namespace

const PageWriter* findPageWriter(std::string_view format) {
    for (const PageWriter& writer : writers)
        if (writer.format == format) return &writer;
    return nullptr;
}

Files exportFiles(const Map& map, std::string_view view, const PageOptions& options, const PageWriter& writer,
                  double scale, const Progress& progress, std::vector<Message>* remarks) {
    constexpr double placed = 0.3;
    bool isWanted = true;
    const auto watched = [&](double done) {
        if (progress && isWanted) isWanted = progress(done);
        return isWanted;
    };
    const QtTextMeasure measure;
    const std::vector<Page> pages = pagesOf(map, view, options, measure, partOf(watched, 0, placed));
    if (isWanted && pages.empty()) return failure({"export.no-pages", {}});
    if (isWanted && remarks) *remarks = remarksOn(pages);
    if (isWanted && remarks && haveLettersOfNoFont(pages)) remarks->push_back({"export.no-font", {}});
    Files files = isWanted ? writer.write(pages, scale, partOf(watched, placed, 1)) : Files();
    if (!isWanted) return failure({"export.given-up", {}}, {}, ErrorKind::cancelled);
    return files;
}

} // namespace cjm
