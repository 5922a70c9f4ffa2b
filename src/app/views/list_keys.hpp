#pragma once

class QKeyEvent;
class QTextEdit;

namespace cjm {

/// Keys in a field whose lines are the entries of a list: Enter begins the next entry, and on an empty last one is left
/// to who ends the field; Alt with an arrow moves an entry up and down. True when it was one of these.
bool takesListKey(QTextEdit& field, const QKeyEvent& event);

} // namespace cjm
