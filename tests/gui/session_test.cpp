#include "app/document/document_session.hpp"
#include "support/builders.hpp"
#include "support/files.hpp"
#include "support/targets.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

struct OpenSession {
    TemporaryFolder data;
    std::unique_ptr<DocumentSession> session;
    std::vector<std::string> heard;

    OpenSession() {
        StoragePaths paths;
        paths.data = data.path();
        session =
            std::make_unique<DocumentSession>(completed(paths), FileState{mapWith(2, 2, 1), {}, {}, {}, false, 0});
        const auto hear = [this](const char* what) { return [this, what] { heard.emplace_back(what); }; };
        QObject::connect(session.get(), &DocumentSession::mapChanged, hear("map"));
        QObject::connect(session.get(), &DocumentSession::documentChanged, hear("document"));
        QObject::connect(session.get(), &DocumentSession::selectionChanged, hear("selection"));
        QObject::connect(session.get(), &DocumentSession::filterChanged, hear("filter"));
        QObject::connect(session.get(), &DocumentSession::accessChanged, hear("access"));
        QObject::connect(session.get(), &DocumentSession::finishTypingWanted, hear("typing"));
        QObject::connect(session.get(), &DocumentSession::refused,
                         [this](const Error& error) { heard.push_back(error.message.code); });
    }
    [[nodiscard]] std::vector<std::string> sinceThen() { return std::exchange(heard, {}); }
};

using Heard = std::vector<std::string>;

} // namespace

TEST_CASE("an edit changes the document, and a refused one is told", "[gui][session]") {
    OpenSession open;
    DocumentSession& session = *open.session;
    const Map before = session.map();
    CHECK(session.apply(RemoveStage{StageId{"s1"}}));
    CHECK(open.sinceThen() == Heard{"map", "document"});
    CHECK_FALSE(session.apply(RemoveStage{StageId{"s1"}}));
    CHECK(open.sinceThen() == Heard{"edit.no-stage"});
    CHECK_FALSE(session.tryToApply(RemoveStage{StageId{"s1"}}));
    CHECK(open.sinceThen() == Heard{});
    session.store()->undo();
    CHECK(session.map() == before);
}

TEST_CASE("what may only be read takes no edit", "[gui][session]") {
    OpenSession open;
    DocumentSession& session = *open.session;
    CHECK(session.mayEdit());
    session.setReadOnly(true);
    CHECK(session.access() == Access::readOnly);
    CHECK(open.sinceThen() == Heard{"typing", "access"});
    CHECK_FALSE(session.apply(RemoveStage{StageId{"s1"}}));
    CHECK(open.sinceThen() == Heard{"map.only-to-look-at"});
    session.setReadOnly(true);
    CHECK(open.sinceThen() == Heard{});
    session.setReadOnly(false);
    CHECK(session.mayEdit());
}

TEST_CASE("a version is shown in the place of the document, which stays as it is", "[gui][session]") {
    OpenSession open;
    DocumentSession& session = *open.session;
    const Map document = session.map(), older = mapWith(1, 1, 1);
    Version version;
    version.id = "v1";
    session.preview(version, older);
    CHECK(open.sinceThen() == Heard{"typing", "access", "map"});
    CHECK(session.access() == Access::version);
    CHECK(session.map() == older);
    REQUIRE(session.previewed());
    CHECK(session.previewed()->id == "v1");
    CHECK(session.store()->map() == document);
    CHECK_FALSE(session.apply(RemoveStage{StageId{"s1"}}));
    CHECK(open.sinceThen() == Heard{"map.only-to-look-at"});
    // What happens to the document meanwhile is no business of who shows the version.
    REQUIRE(session.store()->dispatch(RemoveStage{StageId{"s1"}}));
    CHECK(open.sinceThen() == Heard{"document"});
    session.endPreview();
    CHECK(open.sinceThen() == Heard{"typing", "access", "map"});
    CHECK(session.map().stages.size() == 1);
    CHECK(session.mayEdit());
    CHECK_FALSE(session.previewed());
    session.endPreview();
    CHECK(open.sinceThen() == Heard{});
}

TEST_CASE("the selection and what is left out belong to the document, and are told when they change",
          "[gui][session]") {
    OpenSession open;
    DocumentSession& session = *open.session;
    session.select(cell("r0", "s1"));
    session.select(cell("r0", "s1"));
    CHECK(open.sinceThen() == Heard{"selection"});
    session.setFilter({{PersonaId{"p0"}}});
    session.setFilter({{PersonaId{"p0"}}});
    CHECK(open.sinceThen() == Heard{"filter"});
    CHECK(session.ids().next() != session.ids().next());
}

TEST_CASE("one persona alone ends before views hear that the persona is gone", "[gui][session][only]") {
    OpenSession open;
    DocumentSession& session = *open.session;
    const PersonaId persona{"p1"};
    session.setFilter({{PersonaId{}}, persona});
    CHECK(open.sinceThen() == Heard{"filter"});
    CHECK(session.apply(RemovePersona{persona}));
    CHECK(open.sinceThen() == Heard{"filter", "map", "document"});
    CHECK(session.filter() == ViewFilter{{PersonaId{}}, {}}); // curves that are hidden stay so
    session.store()->undo();
    CHECK(open.sinceThen() == Heard{"map", "document"});
    CHECK(session.filter().onlyPersona.empty());
    // A version that is looked at may be older than the persona.
    session.setFilter({{}, persona});
    CHECK(open.sinceThen() == Heard{"filter"});
    Version version;
    version.id = "v1";
    session.preview(version, after(session.map(), RemovePersona{persona}));
    CHECK(open.sinceThen() == Heard{"typing", "access", "filter", "map"});
    session.endPreview();
    CHECK(session.filter().onlyPersona.empty());
    session.setFilter({{}, PersonaId{"nobody"}});
    CHECK(session.filter().onlyPersona.empty());
}
