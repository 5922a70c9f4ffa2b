#pragma once
#include "app/document/document_session.hpp"
#include "app/widgets/notice.hpp"

#include <QPointer>

namespace cjm {

/// Says over a view that only one persona counts there, for as long as that is so, and how everybody does again.
class OnlyPersonaNotice : public Notice {
    Q_OBJECT
public:
    OnlyPersonaNotice(QWidget* over, Appearance appearance);

    void setSession(DocumentSession& session);

private:
    void refresh();

    QPointer<DocumentSession> session_;
};

} // namespace cjm
