#include "unit/storage/beside_keeper.hpp"

#include <string>

using namespace cjm;
using namespace cjm::test;
namespace fs = std::filesystem;

// What was away is there again.

namespace {

constexpr std::int64_t perSecond = 1000;

} // namespace

TEST_CASE("a stick that is put back is saved to again, and a file that gets its name back", "[keeper][back]") {
    BesideKeeper here;
    here.run(5 * perSecond);
    here.type("своё");
    const bool isStick = GENERATE(true, false);
    if (isStick) {
        fs::rename(here.place, here.folder / "pulled");
        fs::create_directory(here.place);
    } else {
        fs::rename(here.path, here.place / "other.cjm");
    }
    here.run(20 * perSecond);
    CHECK(here.trouble() == (isStick ? ErrorKind::away : ErrorKind::renamed));
    if (isStick) {
        fs::remove(here.place);
        fs::rename(here.folder / "pulled", here.place);
    } else {
        fs::rename(here.place / "other.cjm", here.path);
    }
    here.run(5 * perSecond);
    CHECK_FALSE(here.state().saveError);
    CHECK(here.written().map.passport->title == "своё");
}

TEST_CASE("what a saving left below a stick that was pulled out is not the stick", "[keeper][back]") {
    BesideKeeper here;
    here.run(5 * perSecond);
    here.type("своё");
    here.saidInstead = Error{{"file.away", {}}, {here.path.string(), 0, 0}, ErrorKind::away};
    here.keeper->save(here.path, false);
    here.run(60 * perSecond);
    CHECK(here.trouble() == ErrorKind::away);
    CHECK(here.saves == 1);
    CHECK_FALSE(here.state().theirs);
}
