#pragma once
#include "app/views/interviews_view.hpp"
#include "gui/view_hands.hpp"

namespace cjm::test {

/// The view of interviews of the example map, and hands on it.
class Talks : public ViewHands<InterviewsView> {
public:
    explicit Talks(Language language = Language::russian, QSize size = {1600, 1000})
        : ViewHands(Qt::Key_4, language, size) {}

    const InterviewSheet& sheet(const char* id) { return *layout().sheetOf(InterviewId{id}); }
    const QuoteBox& quote(const char* id) { return *layout().quoteOf(QuoteId{id}); }
    Interview interview(const char* id) { return *desk.map().interviews.find(InterviewId{id}); }
    std::vector<QuoteId> evidence(const char* card) { return desk.map().cards.find(CardId{card})->evidence; }
    std::string text(const char* quote) { return nameOf(desk.map(), QuoteId{quote}); }
    /// What is selected in the view, by its words.
    std::string selected() { return nameOf(desk.map(), view().current()); }
};

} // namespace cjm::test
