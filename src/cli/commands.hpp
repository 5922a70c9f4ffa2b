#pragma once
#include <cjm/base/error.hpp>

#include <optional>
#include <string>

namespace cjm::cli {

// Exit statuses of every command (DESIGN, section 6).
enum Status { fine = 0, findings = 1, unusable = 2 };

// The language of what the command says: from LC_ALL, LC_MESSAGES or LANG.
Language speech();

// Says an error on one line of standard error and gives the status that goes with it.
int refuse(const Error& error);

// The end of a command that prints: all its words at once, and `status`; a refusal when they cannot be written.
int answer(std::string_view words, int status = fine);

int listTemplates();
// `force`: whatever is there is kept as a version and replaced.
int makeMap(const std::string& name, const std::string& output, const std::string& language, bool force);
int validateFile(const std::string& file);
int formatFile(const std::string& file);
int showInfo(const std::string& file, bool json);
// What the rules of the method find.
int checkMap(const std::string& file, bool json);

// How two maps differ.
int diffMaps(const std::string& before, const std::string& after, bool json);

// A map in words, a line a field.
int showText(const std::string& file);

struct MergeRequest {
    std::string base, ours, theirs, output = "-";
    std::string markers;   // a file with both sides in it, instead of the three
    bool isForGit = false; // the result takes the place of `ours`
};
int mergeFiles(const MergeRequest& request);

// Teaches the git of the repository around the working folder to merge maps and to show their changes.
int setUpGit();

struct ExportRequest {
    std::string file, output, format /* by the end of the name when empty */, theme /* the map's own when empty */,
        view = "grid", page = "fit", scale = "1";
    std::optional<std::string> persona; // number or name of the only one to draw
    std::optional<std::string> story;   // number, id or title of the one that the grid tells
    bool evidence = false;              // the grid shows how one knows what its cards say
    bool appendix = false;              // the report goes on with what was asked, said and left out
    bool transitions = false;           // the grid shows them above its stages
    std::optional<std::string> show;    // what its cards show beside their text, else what is usual
    std::optional<std::string> with;    // the map that it is compared with, else its counterpart
};
// These two draw: in `cjm` they hand over to the program that can, in that one they start Qt by themselves. They write
// nothing before.
int exportMap(const ExportRequest& request, int& argc, char** argv);
int makeThumbnail(const ExportRequest& request, const std::string& side, int& argc, char** argv);

} // namespace cjm::cli
