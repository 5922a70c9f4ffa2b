#pragma once
#include "formats/report_parts.hpp"
#include "formats/xml_text.hpp"

#include <string>
#include <string_view>

namespace cjm {

// The styles of a report as an OpenDocument text, by names that people see in their programs.

// "Title", "Heading_20_2", …
std::string_view odtStyleOf(DocumentStyle style);
// 1 to 3; 0 for what is no heading.
int outlineLevel(DocumentStyle style);
// The room between the margins of a page, centimetres.
inline constexpr double odtRoom = 17.75;

// styles.xml: all of them, a sheet of A4, and a foot that says whose page it is, and which of how many.
std::string odtStyles(const Report& report);

// The root of one of its files, with the names of XML that they use.
void beginOdt(XmlText& xml, std::string_view root);

} // namespace cjm
