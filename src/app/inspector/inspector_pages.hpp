#pragma once
#include "app/inspector/inspector_form.hpp"
#include "app/inspector/inspector_picture.hpp"

#include <cjm/model/quoting.hpp>
#include <cjm/session/commands/link_edit.hpp>

#include <initializer_list>

namespace cjm {

class CardPage : public InspectorForm<Card> {
public:
    CardPage(InspectorContext& context, QWidget* parent);

protected:
    void prepare() override;

private:
    [[nodiscard]] IsMeant only(std::initializer_list<CardKind> kinds);
    void addTouchpoint();
    void addBarrier();
    void addSolution();
    void addEmotion();
    void addMetric();
    void addPeople();
    void addLinks();
    void addEvidence();
    void addPicture();
    void addMarks();
    void addRest();
    template <class E> [[nodiscard]] bool areOfGroup(Group group, E Card::*field) const;
    void showPersonas(ChipsField& field);
    void showEvidence(LinksField& field);
    void placeEvidence();
    [[nodiscard]] LinksField::Link citedLink(const ReadQuote& quote, bool ofAll);
    [[nodiscard]] std::vector<LinksField::Link> linked(const LinkCounts& counts) const;
    [[nodiscard]] PickerPopup::Find findCards(CardKind kind) const;
    [[nodiscard]] std::vector<PickerPopup::Choice> findQuotes(const QString& typed) const;
    unsigned kinds_ = 0; // of the cards that are shown, as bits
    // Where one looks at how one knows, these two stand right under the text.
    LinksField* quotes_ = nullptr;
    SegmentField* status_ = nullptr;
    int quotesAt_ = 0, statusAt_ = 0; // their usual places
    bool isEvidenceFirst_ = false;
};

class StagePage : public InspectorForm<Stage> {
public:
    StagePage(InspectorContext& context, QWidget* parent);
};

class RowPage : public InspectorForm<Row> {
public:
    RowPage(InspectorContext& context, QWidget* parent);

private:
    void addScaleWords();
};

class PersonaPage : public InspectorForm<Persona> {
public:
    PersonaPage(InspectorContext& context, QWidget* parent);
};

class TransitionPage : public InspectorForm<Transition> {
public:
    TransitionPage(InspectorContext& context, QWidget* parent);

private:
    void addEnd(StageId Transition::*end);
};

class MapPage : public InspectorForm<Passport> {
public:
    MapPage(InspectorContext& context, QWidget* parent);
};

} // namespace cjm
