#pragma once
#include "app/inspector/inspector_page.hpp"

namespace cjm {

class StoryFields;

// The stories of a map, one below the other: whose way each is and why it was chosen. What happens at each stage is
// written on the map.
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

signals:
    // It is to be told on the map, or no more.
    void storyWanted(const cjm::StoryId& story);

private:
    void removeGone();
    std::vector<StoryFields*> stories_;
    QVBoxLayout* list_;
    QLabel* none_;
    QPushButton* add_;
};

} // namespace cjm
