#pragma once
#include <cjm/layout/card_show.hpp>
#include <cjm/layout/map_parts.hpp>

#include <QObject>
#include <QString>

namespace cjm {

class DocumentSession;

/// What the cards of a document show beside their text, what is left out above and below its grid, and whether that
/// has transitions above its stages. Chosen in its
/// window; kept by the id of the document, since it belongs to who looks at a map and not to the map.
class CardSwitches : public QObject {
    Q_OBJECT
public:
    explicit CardSwitches(DocumentSession& session);

    [[nodiscard]] const CardShow& show() const { return show_; }
    void set(const CardShow& show);
    void turn(CardField field, bool on) { set(show_.with(field, on)); }
    [[nodiscard]] const HiddenParts& hiddenParts() const { return hidden_; }
    void turn(MapPart part, bool on);
    [[nodiscard]] bool hasTransitions() const { return transitions_; }
    void showTransitions(bool on);

signals:
    void changed();

private:
    void followVote();
    void keep(const char* what, const std::string& names);

    DocumentSession& session_;
    CardShow show_;
    HiddenParts hidden_;
    bool transitions_ = false;
    bool isVoteShown_ = false;
};

} // namespace cjm
