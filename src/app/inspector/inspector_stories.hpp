#pragma once
#include "app/inspector/inspector_page.hpp"

namespace cjm {

class StoryFields;

// The stories of a map, one below the other: whose way each is, why it was chosen, and a text for each stage.
class StoriesPage : public InspectorPage {
    Q_OBJECT
public:
    StoriesPage(InspectorContext& context, QWidget* parent);
    ~StoriesPage() override;

    void show();
    // A story of the first persona, with the keyboard in its name.
    void addStory();
    // The keyboard goes into the first field, or onto the button that adds a story.
    QWidget* enterFirst();

private:
    std::vector<StoryFields*> stories_;
    QVBoxLayout* list_;
    QLabel* none_;
    QPushButton* add_;
};

} // namespace cjm
