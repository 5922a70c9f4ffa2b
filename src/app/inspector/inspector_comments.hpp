#pragma once
#include "app/inspector/inspector_page.hpp"

#include <cjm/session/commands/comment_edit.hpp>

#include <map>
#include <vector>

class QFrame;
class QLineEdit;

namespace cjm {

class SeverityDots;

// The thread of comments on one record, or all records that have comments, stage by stage.
class CommentsPage : public InspectorPage {
    Q_OBJECT
public:
    CommentsPage(InspectorContext& context, QWidget* parent);

    // Nothing: all of them. `anew`: of another record than before.
    void show(const Target& on, bool anew);
    // Puts the keyboard where one writes, or on the first line of the list.
    QWidget* enterThread();

    [[nodiscard]] TextBox& box() { return *box_; }
    [[nodiscard]] QLineEdit& author() { return *author_; }

signals:
    // A record of the list is wanted.
    void ledTo(const cjm::Target& target);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void showThread();
    void showList();
    void addComment(const Comment& comment, QVBoxLayout& to);
    void addLine(const CommentedRecord& record);
    void addHeading(const QString& words);
    void addFolded(const Records<Comment>& resolved);
    void clear();
    void send();
    void editLast();
    void stopEditing();
    void resolve();
    void offerSending();
    void askAuthor(bool on);
    [[nodiscard]] QString titleOf(const Target& target) const;
    [[nodiscard]] std::string ownName() const;

    Target on_;
    AnyId id_;
    CommentId edited_;       // whose text is in the box ...
    std::string editedFrom_; // ... and what it was
    std::map<AnyId, QString> drafts_;
    bool showsResolved_ = false, asksAuthor_ = false;
    QVBoxLayout *list_, *resolved_; // what is open or listed, and what is over
    std::vector<QWidget*> made_;    // in them, for what is shown now
    QFrame* about_;
    SeverityDots* aboutDots_;
    QLabel *aboutSign_, *aboutWords_, *empty_, *who_, *keys_;
    QWidget *writing_, *asking_;
    TextBox* box_;
    QLineEdit* author_;
    QPushButton *resolve_, *send_, *rename_;
};

} // namespace cjm
