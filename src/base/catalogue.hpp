#pragma once
#include <cjm/base/message.hpp>

#include <span>

namespace cjm {

// The catalogue, by topic. Russian first: it is the language most users read.
std::span<const CatalogueEntry> fileMessages();
std::span<const CatalogueEntry> keepMessages();
std::span<const CatalogueEntry> conflictMessages();
std::span<const CatalogueEntry> editMessages();
std::span<const CatalogueEntry> mapMessages();
std::span<const CatalogueEntry> commandMessages();
std::span<const CatalogueEntry> fieldMessages();
std::span<const CatalogueEntry> versionMessages();
std::span<const CatalogueEntry> boardMessages();
std::span<const CatalogueEntry> personaMessages();
std::span<const CatalogueEntry> interviewMessages();
std::span<const CatalogueEntry> planMessages();
std::span<const CatalogueEntry> loopMessages();
std::span<const CatalogueEntry> compareMessages();
std::span<const CatalogueEntry> mergeMessages();
std::span<const CatalogueEntry> reportMessages();
std::span<const CatalogueEntry> checkMessages();
std::span<const CatalogueEntry> methodMessages();
std::span<const CatalogueEntry> programMessages();
std::span<const CatalogueEntry> iconMessages();

} // namespace cjm
