#pragma once
#include <cjm/layout/report/report_layout.hpp>

namespace cjm {

struct ReportPicture {
    Scene scene; // as large as it stands there
};

} // namespace cjm

namespace cjm::report {

// The map as it is shown, as large as fits the page; nothing for one without stages.
std::shared_ptr<const ReportPicture> pictureOf(const Map& map, const Theme& theme, const TextMeasure& measure,
                                               Language language);
// True when the two maps have the same picture.
bool hasSamePicture(const Map& a, const Map& b);

} // namespace cjm::report
