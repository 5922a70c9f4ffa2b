#pragma once
#include <cjm/edit/take_back.hpp>
#include <cjm/model/map.hpp>
#include <cjm/model/target.hpp>

#include <QObject>

#include <cstdint>
#include <string>
#include <vector>

namespace cjm {

class DocumentSession;

/// Somebody else who has the document open.
struct Colleague {
    std::string session;         ///< An id of their opening.
    std::string name;            ///< As they signed; may be empty.
    std::vector<CardId> editing; ///< Cards they are typing at just now.
    bool operator==(const Colleague&) const = default;
};

/// What others did to the open document since it was opened here, and who they are: for those that show it.
class Others : public QObject {
    Q_OBJECT
public:
    /// What came with one merge.
    struct Batch {
        std::string by;        ///< Whose it is; empty when they gave no name.
        std::int64_t time = 0; ///< When it came, milliseconds since 1970.
        Map before, after;
        std::vector<MapChange> changes; ///< All of `after` against `before`; conflicts are not among them.
        int conflicts = 0;              ///< That this merge made and that ask for a choice.
        bool isSeen = false;
    };
    /// A record that glows for a moment because somebody else has just changed it.
    struct Glow {
        Target on;
        std::string by;
        int merge = 0; ///< The merge that it came with, counted from 1.
        bool operator==(const Glow&) const = default;
    };

    /// How long a record glows, and how long views let it fade then (research: design/merge).
    static constexpr int glowMs = 8000, fadeMs = 600;

    explicit Others(DocumentSession& session);

    /// Newest last.
    [[nodiscard]] const std::vector<Batch>& batches() const { return batches_; }
    /// Changes in batches that nobody has looked at yet.
    [[nodiscard]] int unseen() const;
    /// Whose they are: each who gave a name once, in the order in which they came, and an empty name after these for
    /// all who gave none. Nobody where no one gave a name.
    [[nodiscard]] std::vector<std::string> unseenBy() const;
    /// All have been looked at: they are listed no more.
    void seeAll();
    [[nodiscard]] const std::vector<Glow>& glowing() const { return glowing_; }
    [[nodiscard]] const std::vector<Colleague>& present() const { return present_; }
    /// Their names: one for who has it open twice, an empty one for each that gave none.
    [[nodiscard]] std::vector<std::string> namesPresent() const;
    void setPresent(std::vector<Colleague> present);
    /// A merge has come in: what it changed glows for a while, if it is not very much. Batches that were looked at are
    /// forgotten.
    void add(Batch batch);
    /// The same of what may go on with what its author did a moment ago: then it is told as one with that, and what one
    /// did oneself in between is no part of it.
    void come(Batch batch);

public slots:
    /// Nothing glows any longer.
    void fade();

signals:
    /// There is another batch, or all were seen.
    void changed();
    void glowChanged();
    void presentChanged();

private:
    void glow(const Batch& batch);
    void fadeUpTo(int merge);

    std::vector<Batch> batches_;
    std::vector<Glow> glowing_;
    std::vector<Colleague> present_;
    int merges_ = 0;
};

} // namespace cjm
