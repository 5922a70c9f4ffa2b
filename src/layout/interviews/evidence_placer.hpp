#pragma once
#include "layout/interviews/cited.hpp"
#include "layout/parts.hpp"

#include <cjm/layout/interviews/evidence_layout.hpp>

#include <map>

namespace cjm::interviews {

inline constexpr double listSide = 20, headingBelow = 8, sectionAbove = 20;
inline constexpr Font wordsOfList{Face::regular, 13}, smallOfList{Face::regular, 12.5},
    headingOfList{Face::semiBold, 12}, openStage{Face::semiBold, 13};

// Puts the list of evidence together, from its top down.
class EvidencePlacer {
public:
    EvidencePlacer(const Map& map, const Theme& theme, const TextMeasure& measure, const EvidenceOptions& options);
    EvidenceLayout place();

private:
    using CardPtr = std::shared_ptr<const Card>;

    [[nodiscard]] std::string say(std::string_view code) const { return cjm::say(code, layout_.options.language); }
    [[nodiscard]] std::string say(const Message& message) const { return cjm::say(message, layout_.options.language); }
    // «20 из 24»; no words where nothing has a status.
    [[nodiscard]] std::string confirmedOf(const KnownCounts& counts) const;
    [[nodiscard]] SheetText line(const std::string& text, const Font& font, double x, double y, double width) const;
    [[nodiscard]] SheetText lines(const std::string& text, const Font& font, double x, double y, double width) const;
    [[nodiscard]] SheetText atRight(const std::string& text, const Font& font, double right, double middle) const;
    [[nodiscard]] double room() const { return right_ - listSide; }
    [[nodiscard]] EvidenceRow rowOf(const CardPtr& card) const;
    [[nodiscard]] std::string wordsOf(const Card& card) const;
    [[nodiscard]] std::string placeInWords(const Card& card) const;

    void placeTotal();
    void placeFigure();
    [[nodiscard]] std::vector<CardPtr> guesses() const;
    void placeGuesses();
    void placeGuess(const CardPtr& card);
    struct Missing {
        std::shared_ptr<const Persona> persona;
        std::size_t concerned = 0;
    };
    [[nodiscard]] Missing missingIn(const std::vector<CardPtr>& guesses) const;
    void placeMissing(const std::vector<CardPtr>& guesses);
    void placeLink(double x, double width);
    void placeStages();
    [[nodiscard]] double roomOfNames() const;
    void placeStage(const std::shared_ptr<const Stage>& stage);
    void placeCards(EvidenceStage& stage);
    void placeListed(EvidenceStage& stage, const CardPtr& card);
    [[nodiscard]] std::string markOf(const Card& card) const;

    const Map& map_;
    const TextMeasure& measure_;
    ListedCards cards_;
    Coverage coverage_;
    std::map<StageId, std::vector<CardPtr>> byStage_;
    EvidenceLayout layout_;
    double right_, y_ = 0;
    double names_ = 0; // of stages
};

} // namespace cjm::interviews
