#pragma once
#include <cjm/storage/file_system.hpp>

#include <cstdint>
#include <filesystem>

namespace cjm {

/// Sorts out the folder `replaced` of the program's data, into which earlier versions of it copied what they wrote over
/// in its place, and where nothing ever left it. Maps become versions of their documents, to be thinned out with them;
/// what else there is goes when it is as old as the oldest unnamed version. Nothing goes that was not read back
/// elsewhere or is not that old. Costs a listing when there is nothing. May take long: not for the window's thread.
void sortOutReplaced(FileSystem& files, const std::filesystem::path& data, std::int64_t wallMs);

} // namespace cjm
