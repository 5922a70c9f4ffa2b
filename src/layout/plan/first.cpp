#include "layout/parts.hpp"
#include "layout/plan/metrics.hpp"
#include "layout/plan/placing.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

// The stage to work on first.

namespace cjm::plan {
namespace {

constexpr double room = panelWidth - 2 * panelPadding;

std::string pointsInWords(double points, Language language) {
    return numberInWords(std::round(points * 10) / 10, language);
}

class FirstPlacer {
public:
    FirstPlacer(const PlanRequest& request, Point corner)
        : request_(request),
          first_(request.layout.first),
          x_(corner.x + panelPadding),
          y_(corner.y + firstTop),
          scores_(stageScores(request.map)),
          chosen_(firstStage(request.map, scores_)) {}

    double place(double top) {
        placeHead();
        if (chosen_)
            placeReasons();
        else
            first_.none = line(request_.words("look.plan-first-none"), cellFont, 8);
        y_ += 8;
        placeStages();
        if (!first_.stages.empty()) first_.note = line(request_.words("look.plan-first-note"), smallFont, 8);
        return y_ - top;
    }

private:
    SheetText line(const std::string& text, const Font& font, double before) {
        const TextPtr words = request_.set(text, font, room);
        SheetText line = placed(words, x_, y_ + before, room);
        y_ = line.rect.bottom();
        return line;
    }

    void placeHead() {
        if (chosen_ && !chosen_->isWorkedOut && !scores_.empty() && mayComeFirst(scores_.front())) {
            first_.canReturn = request_.hasHands();
            first_.workedOut = scores_.front().stage;
        }
        const char* code = first_.canReturn ? "look.plan-first-return" : "look.plan-first-by-hand";
        const std::string corner = !chosen_               ? std::string()
                                   : chosen_->isWorkedOut ? request_.words("look.plan-first-worked-out")
                                                          : request_.words(code);
        const TextPtr words = request_.set(corner, smallFont, room);
        const TextPtr heading = request_.set(request_.words("look.plan-first"), headFont, room);
        const bool isBeside = heading->width + words->width + 10 <= room;
        first_.heading = placed(heading, x_, y_, room);
        if (!isBeside) y_ = first_.heading.rect.bottom() + 2;
        if (!words->empty())
            first_.corner = placed(words, isBeside ? x_ + room - words->width : x_,
                                   isBeside ? y_ + heading->ascent - words->ascent : y_, std::ceil(words->width));
        y_ = isBeside || words->empty() ? first_.heading.rect.bottom() : first_.corner.rect.bottom();
        if (!chosen_) return;
        const auto stage = request_.map.stages.find(chosen_->score.stage);
        const std::string title = drawnLine(stage ? stage->title : std::string());
        first_.name = line(title.empty() ? request_.words("look.plan-stage-unnamed") : title, stageFont, 5);
        y_ += 4;
    }

    // There are three at most.
    void placeReasons() {
        std::vector<StageReason> reasons = chosen_->score.reasons;
        for (StageReason& reason : reasons) {
            PlanFirst::Reason placedReason;
            placedReason.of = reason.of;
            const TextPtr words = request_.set(request_.words(reason.words), cellFont, room - reasonText);
            const double height = std::max(reasonPitch, words->height() + 4);
            placedReason.words = placed(words, x_ + reasonText, y_ + (height - words->height()) / 2, room - reasonText);
            y_ += height;
            if (reason.of == StageReason::Of::emotion && !reason.cards.empty())
                if (const auto emotion = request_.map.cards.find(reason.cards.front()))
                    placedReason.value = emotion->value;
            placedReason.cards = std::move(reason.cards);
            first_.reasons.push_back(std::move(placedReason));
        }
        if (reasons.empty()) first_.none = line(request_.words("look.plan-first-by-team"), cellFont, 2);
    }

    void placeStages() {
        const double most = scores_.empty() ? 0 : scores_.front().points;
        const bool isShort = !request_.layout.options.allStages && scores_.size() > fewStages;
        for (std::size_t i = 0; i < scores_.size(); ++i) {
            const bool isChosen = chosen_ && chosen_->score.stage == scores_[i].stage;
            if (isShort && i >= fewStages && !isChosen) continue;
            placeStage(scores_[i], most, isChosen);
        }
        if (!isShort || !request_.hasHands()) return;
        const Message more{"look.plan-more-stages",
                           {{"n", static_cast<std::int64_t>(scores_.size() - first_.stages.size())}}};
        if (scores_.size() > first_.stages.size())
            first_.more = line(say(more, request_.layout.options.language), smallFont, 4);
    }

    void placeStage(const StageScore& score, double most, bool isChosen) {
        PlanStage row;
        const ListedStage& listed = request_.listed.stages[placeOf(score.stage)];
        row.stage = listed.stage;
        row.hue = listed.hue;
        row.isChosen = isChosen;
        row.share = most > 0 ? score.points / most : 0;
        const Font& font = isChosen ? strongFont : cellFont;
        const std::string called = drawnLine(listed.called());
        const double left = request_.hasHands() ? nameLeft : nameLeft - ringSize - 9;
        const TextPtr name =
            request_.set(called.empty() ? request_.words("look.plan-stage-unnamed") : called, font, barLeft - left - 8);
        const TextPtr points = request_.set(pointsInWords(score.points, request_.layout.language), font, room);
        const double height = std::max(stageHeight, name->height() + 6);
        row.rect = {x_ - 8, y_, room + 16, height};
        const double middle = y_ + height / 2;
        row.ring = {x_, middle - ringSize / 2, ringSize, ringSize};
        row.bar = {x_ + barLeft, middle - barThickness / 2, barWidth, barThickness};
        row.name = placed(name, x_ + left, middle - name->height() / 2, barLeft - left - 8);
        row.points = placed(points, x_ + room - points->width, middle - points->height() / 2, points->width);
        if (listed.stage->priority > 1) {
            const TextPtr number = request_.set(std::to_string(listed.stage->priority), smallFont, room);
            row.priority = placed(number, row.ring.x, middle - number->height() / 2, ringSize, Align::centre);
        }
        y_ += height;
        first_.stages.push_back(std::move(row));
    }

    [[nodiscard]] std::size_t placeOf(const StageId& id) const {
        const auto& stages = request_.listed.stages;
        return static_cast<std::size_t>(
            std::find_if(stages.begin(), stages.end(), [&](const ListedStage& each) { return each.stage->id == id; }) -
            stages.begin());
    }

    const PlanRequest& request_;
    PlanFirst& first_;
    double x_, y_;
    std::vector<StageScore> scores_;
    std::optional<FirstStage> chosen_;
};

} // namespace

double placeFirst(const PlanRequest& request, Point corner) { return FirstPlacer(request, corner).place(corner.y); }

} // namespace cjm::plan
