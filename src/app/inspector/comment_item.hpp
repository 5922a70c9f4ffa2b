#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>

#include <QDateTime>
#include <QUrl>
#include <QWidget>

class QFontMetrics;
class QLabel;

namespace cjm {

// When a comment was written, as one says it: «сегодня, 10:12», «вчера, 16:20», «3 мая, 9:05», «3 мая 2025».
QString commentTime(const std::string& time, const QDateTime& now = QDateTime::currentDateTime());
// The words of a comment with the addresses of the web in them as links; empty when there is none.
QString commentWords(const QString& text, const QFontMetrics& metrics, Colour ink);

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
    void makeLinks(QLabel& words, const QString& text, const Theme& theme);

    QString author_, initial_;
    QLabel* name_;
    Colour ground_;
};

} // namespace cjm
