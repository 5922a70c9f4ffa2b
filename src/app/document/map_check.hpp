#pragma once
#include <cjm/method/check.hpp>
#include <cjm/method/questions.hpp>
#include <cjm/method/steps.hpp>

#include <QObject>
#include <QTimer>

#include <array>

namespace cjm {

class DocumentSession;

/// What the method says of the map of a session. Nothing is worked out before somebody asks, and who looks asks a
/// moment after the last change (`due`), so that typing never waits for it.
class MapCheck : public QObject {
    Q_OBJECT
public:
    static constexpr int restMs = 300; ///< After the last change.

    explicit MapCheck(DocumentSession& session);

    struct Said {
        Findings findings;
        std::array<Step, 6> steps;
        QuestionCount questions;
    };
    /// Of the map as it is now. Cost: once after a change, some milliseconds at 10,000 cards.
    [[nodiscard]] const Said& said();
    /// Of the map as it was when it was last asked for; of now, the first time.
    [[nodiscard]] const Said& lastSaid() { return wasAsked_ ? said_ : said(); }

signals:
    /// The map has changed, and rests.
    void due();

private:
    const DocumentSession& session_;
    Said said_;
    bool isStale_ = true, wasAsked_ = false;
    QTimer rest_;
};

} // namespace cjm
