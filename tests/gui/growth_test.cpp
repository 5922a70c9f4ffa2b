#include "app/window/start_screen.hpp"
#include "gui/desk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace cjm;
using namespace cjm::test;

// What one does again and again all day costs nothing that stays.

namespace {

struct Held {
    long long bytes = 0; // that were asked for and not given back; 0 where nobody knows
    int descriptors = 0, threads = 0;
};

int entriesIn(const char* folder) {
    int count = 0;
    for (auto it = std::filesystem::directory_iterator(folder); it != std::filesystem::directory_iterator(); ++it)
        ++count;
    return count;
}

Held held() {
    Held now;
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
    const auto info = mallinfo2();
    const std::size_t bytes = info.uordblks + info.hblkhd;
    now.bytes = static_cast<long long>(bytes);
#endif
    now.descriptors = entriesIn("/proc/self/fd");
    now.threads = entriesIn("/proc/self/task");
    return now;
}

// CJM_ROUNDS=5000 in the environment goes so many rounds (scripts/torture does).
int roundsWanted() {
    const char* wanted = std::getenv("CJM_ROUNDS");
    return wanted ? std::max(std::atoi(wanted), 40) : 40;
}

struct Growth {
    const char* what;
    void (*round)(Desk&);
};

void settle() {
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

const Growth growths[] = {
    {"start screen and back",
     [](Desk& desk) {
         desk.key(Qt::Key_N, Qt::ControlModifier);
         REQUIRE(desk.window().isAtStart());
         REQUIRE(QTest::qWaitFor([&] { return desk.window().startScreen().isDrawn(); }, 20'000));
         desk.key(Qt::Key_Escape);
         REQUIRE_FALSE(desk.window().isAtStart());
     }},
    {"a panel opened and closed",
     [](Desk& desk) {
         desk.key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
         desk.key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
     }},
    {"the other view and back",
     [](Desk& desk) {
         desk.key(Qt::Key_3, Qt::ControlModifier);
         desk.key(Qt::Key_1, Qt::ControlModifier);
     }},
    {"an editor opened and closed",
     [](Desk& desk) {
         desk.click(card("K1"));
         desk.key(Qt::Key_F2);
         desk.key(Qt::Key_Escape);
     }},
};

} // namespace

TEST_CASE("what is done all day levels out", "[gui][growth]") {
    constexpr int warm = 4, batches = 4;
    constexpr double mostBytes = 4'000; // a round: the start screen cost 80,000
    Desk desk;
    desk.openExample();
    int broken = 0;
    const int rounds = roundsWanted() / batches;
    for (const Growth& growth : growths) {
        INFO(growth.what);
        for (int i = 0; i < warm; ++i)
            growth.round(desk);
        settle();
        const Held first = held();
        // What grows without end grows in every batch; a cache that fills or a picture of the window does it once.
        double least = 1e12;
        for (int batch = 0; batch < batches; ++batch) {
            const Held before = held();
            for (int i = 0; i < rounds; ++i)
                growth.round(desk);
            settle();
            least = std::min(least, static_cast<double>(held().bytes - before.bytes) / rounds);
        }
        const Held last = held();
        INFO(least << " bytes a round");
        CHECK(least < mostBytes);
        CHECK(last.descriptors <= first.descriptors + 1);
        CHECK(last.threads <= first.threads + 2);
        broken += least < mostBytes ? 0 : 1;
        std::printf("growth: %s: %.0f bytes, %d descriptors, %d threads\n", growth.what, least,
                    last.descriptors - first.descriptors, last.threads - first.threads);
    }
    std::printf("| window-growth | %d | %d | memory, descriptors and threads, in rounds of %d things done all day |\n",
                4 * rounds * batches, broken, 4);
}
