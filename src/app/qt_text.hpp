#pragma once
#include <QString>

#include <string_view>

namespace cjm {

// UTF-8 of the other floors as Qt's text.
inline QString qt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace cjm
