#pragma once
#include "app/inspector/inspector_context.hpp"
#include "app/panels/list_panel.hpp"

#include <memory>

class QScrollArea;

namespace cjm {

class StoriesPage;

/// The stories of the map: each has a name, a persona and a reason, and can be told on the map.
class StoriesPanel final : public ListPanel {
    Q_OBJECT
public:
    static constexpr int usualWidth = 320;

    /// `dialogs` asks, and outlives the panel.
    StoriesPanel(DocumentSession& session, Appearance appearance, Dialogs& dialogs, QWidget* parent = nullptr);
    ~StoriesPanel() override;

    void enter() override;
    /// One more, with the keyboard in its name.
    void addStory();

signals:
    /// It is to be told on the map, or no more.
    void storyWanted(const cjm::StoryId& story);

protected:
    void listen() override;
    void follow() override;
    void dress() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void bring(QWidget* field);

    std::unique_ptr<InspectorContext> context_;
    QScrollArea* scroll_;
    StoriesPage* page_;
};

} // namespace cjm
