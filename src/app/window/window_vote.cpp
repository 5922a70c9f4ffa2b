#include "app/document/vote.hpp"
#include "app/inspector/inspector.hpp"
#include "app/panels/vote_bar.hpp"
#include "app/window/main_window.hpp"

#include <utility>

// What a team does with the map: voting, with its bar over the grid and the list that comes with the result; comments.

namespace cjm {

void MainWindow::makeVoteBar() {
    addToolBarBreak();
    voteBar_ = new VoteBar(appearance_, this);
    addToolBar(voteBar_);
    connect(voteBar_, &VoteBar::left, this, [this] { view().takeFocus(); });
    connect(voteBar_, &VoteBar::listWanted, this, [this] {
        panels_->open("votes");
        panels_->panel("votes").enter();
    });
}

void MainWindow::openVote() {
    showCoverage(false); // one bar at a time
    showGrid();
    session_->vote().open();
    voteBar_->enter();
}

void MainWindow::followVote() {
    const bool isShown = session_->vote().state() == Vote::State::shown;
    if (std::exchange(listsVotes_, isShown) == isShown) return;
    if (isShown)
        panels_->open("votes");
    else
        panels_->close("votes");
}

void MainWindow::openComments() {
    session_->finishTyping();
    panels_->open("inspector");
    panels_->of<Inspector>().showComments();
}

} // namespace cjm
