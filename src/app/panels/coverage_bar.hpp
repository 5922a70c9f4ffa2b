#pragma once
#include "app/document/document_session.hpp"
#include "app/widgets/looks.hpp"

#include <cjm/method/evidence.hpp>

#include <QAbstractButton>
#include <QPointer>
#include <QToolBar>

#include <array>

class QLabel;
class QToolButton;

namespace cjm {

/// One status in a legend: a card that has it in small, its name, and how many have it. Pressed, it alone counts.
class StatusChip : public QAbstractButton {
    Q_OBJECT
public:
    StatusChip(Status status, Appearance appearance, QWidget* parent);
    void show(const QString& words, int count);
    [[nodiscard]] Status status() const { return status_; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Status status_;
    Appearance appearance_;
    QString words_, number_;
};

/// «Откуда знаем» over the grid: how much is confirmed, and what the looks of the cards mean. Shown for as long as the
/// grid shows that.
class CoverageBar : public QToolBar {
    Q_OBJECT
public:
    CoverageBar(Appearance appearance, QWidget* parent);

    void setSession(DocumentSession& session);
    /// Whether the view that is shown can show it.
    void setAtGrid(bool on);
    [[nodiscard]] StatusChip& chip(Status status) { return *chips_[static_cast<std::size_t>(status)]; }
    /// What it says, without the legend: «Подтверждено 20 из 24».
    [[nodiscard]] QString words() const;

protected:
    bool event(QEvent* event) override;

private:
    void build();
    void dress();
    void follow();
    void refresh();

    Appearance appearance_;
    QPointer<DocumentSession> session_;
    bool isAtGrid_ = true;
    QLabel *title_ = nullptr, *confirmed_ = nullptr, *figure_ = nullptr;
    QWidget* squares_ = nullptr;
    std::array<StatusChip*, 3> chips_{};
    QToolButton* close_ = nullptr;
};

} // namespace cjm
