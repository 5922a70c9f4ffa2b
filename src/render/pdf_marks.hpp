#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace cjm {

// What is added to a drawn PDF, in plain data: the source that writes it sees no other header of ours.
// Points are PDF's: 1/72 inch, from the bottom left corner.
struct PdfMarks {
    struct Bookmark {
        std::string title;
        int level = 0;        // one of level n belongs to the last of level n − 1 before it
        std::size_t page = 0; // the first is 0
        double x = 0, y = 0;
    };
    struct Link {
        std::string address; // ASCII
        std::size_t page = 0;
        double left = 0, bottom = 0, right = 0, top = 0;
    };
    std::string title, author, subject, language; // an empty one is left out, but for the title
    std::vector<Bookmark> bookmarks;
    std::vector<Link> links; // page by page
};

// The PDF with its marks. Throws what qpdf throws, a std::exception.
std::string withMarks(const std::string& drawn, const PdfMarks& marks);

} // namespace cjm
