#include "torture/save_worlds.hpp"

namespace cjm::torture {

using test::Rng;
using test::SimulatedDisk;

const std::vector<SaveWorld>& saveWorlds() {
    static const std::vector<SaveWorld> worlds{
        {"a file", true, false, [](SimulatedDisk& disk) { disk.setMode(mapFile, 0640); }},
        {"a new file", false, false, [](SimulatedDisk&) {}},
        {"behind a link", true, false,
         [](SimulatedDisk& disk) {
             disk.put("/disk/team/real.cjm", *disk.content(mapFile));
             (void)disk.remove(mapFile);
             disk.linkTo("../team/real.cjm", mapFile);
         }},
        {"several names", true, true, [](SimulatedDisk& disk) { disk.link(mapFile, "/disk/maps/other.cjm"); }},
        {"another's file", true, true,
         [](SimulatedDisk& disk) {
             disk.setOwner(mapFile, 42);
             disk.setMode(mapFile, 0666);
         }},
        {"a closed folder", true, true, [](SimulatedDisk& disk) { disk.setMode(mapsFolder, 0555); }},
    };
    return worlds;
}

void prepare(const SaveWorld& world, SimulatedDisk& disk, std::string_view old) {
    disk.put(mapsFolder / "neighbour.cjm", "of somebody else");
    if (world.hasOld) disk.put(mapFile, old);
    world.arrange(disk);
    disk.settle();
}

Result<void> save(FileSystem& files, std::string_view bytes, const Saver& saver) {
    return saver(files, mapFile, bytes, keepIn(files, keepFolder, "plan"));
}

std::string contentOf(std::uint64_t seed, int save, std::size_t size) {
    Rng rng(seed * 1000 + static_cast<std::uint64_t>(save));
    std::string text = "{\"save\": " + std::to_string(save) + "}\n";
    while (text.size() < size)
        text += std::to_string(rng.next()) + "\n";
    text.resize(size);
    return text;
}

std::vector<std::string> leftovers(SimulatedDisk& disk) {
    std::vector<std::string> found;
    for (const std::filesystem::path& folder : {mapsFolder, keepFolder, std::filesystem::path("/disk/team")})
        for (const std::string& name : disk.names(folder))
            if (name.starts_with("~$")) found.push_back((folder / name).string());
    return found;
}

bool isKept(SimulatedDisk& disk, const std::set<std::string>& contents) {
    for (const std::string& name : disk.names(keepFolder))
        if (contents.contains(disk.content(keepFolder / name).value_or(""))) return true;
    return false;
}

} // namespace cjm::torture
