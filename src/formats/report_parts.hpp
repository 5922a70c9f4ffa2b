#pragma once
#include <cjm/formats/report_file.hpp>

#include <string>
#include <variant>
#include <vector>

namespace cjm {

// A report as a document of words, whatever it is written as: one part below the other.

enum class DocumentStyle { caps, title, subtitle, heading, subheading, name, body, quiet, quote, figure, box, boxName };
struct DocumentRun {
    std::string text;
    bool isStrong = false;
};
struct DocumentParagraph {
    DocumentStyle style = DocumentStyle::body;
    std::vector<DocumentRun> runs; // of words with "\n" where a line ends
};
struct DocumentCell {
    std::string text;
    bool isStrong = false;
};
struct DocumentTable {
    std::vector<std::string> heads;
    std::vector<double> shares; // of the width
    std::vector<std::vector<DocumentCell>> rows;
};
struct DocumentList {
    std::vector<std::string> items;
    int first = 1;
};
struct DocumentPictureAt {
    std::size_t place = 0; // among the pictures
};
struct DocumentBreak {}; // what follows begins on a page of its own
using DocumentPart = std::variant<DocumentParagraph, DocumentTable, DocumentList, DocumentPictureAt, DocumentBreak>;

std::vector<DocumentPart> documentOf(const ReportFile& file);

} // namespace cjm
