#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>

#include <QDateTime>
#include <QUrl>
#include <QWidget>

class QLabel;

namespace cjm {

// When a comment was written, as one says it: «сегодня, 10:12», «вчера, 16:20», «3 мая, 9:05», «3 мая 2025».
QString commentTime(const std::string& time, const QDateTime& now = QDateTime::currentDateTime());

// A comment of a thread: who wrote it, when, and what; one's own can be removed.
class CommentItem : public QWidget {
    Q_OBJECT
public:
    CommentItem(const Comment& comment, bool isOwn, const Theme& theme, QWidget* parent);

signals:
    void removed();
    // A link in it was clicked.
    void linkWanted(const QUrl& link);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString author_, initial_;
    QLabel* name_;
    Colour ground_;
};

} // namespace cjm
