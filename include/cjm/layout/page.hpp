#pragma once
#include <cjm/base/message.hpp>
#include <cjm/base/progress.hpp>
#include <cjm/edit/compare.hpp>
#include <cjm/layout/card_show.hpp>
#include <cjm/layout/map_parts.hpp>
#include <cjm/layout/scene.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// A page to fill. `fit` is as large as what stands on it; the others are landscape sheets.
struct PageFormat {
    std::string_view name;
    Size size; ///< Pixels at 96 to the inch; empty for `fit`.
};

/// How wide a `fit` page is when nothing on it asks for another width.
inline constexpr double fitWidth = 1600;

/// fit, 16:9, a4, a3, a2, a1, a0.
[[nodiscard]] const std::vector<PageFormat>& pageFormats();
[[nodiscard]] std::optional<PageFormat> findPageFormat(std::string_view name);

/// A place on a page that has a name: a bookmark. Of the scene, as are those of links.
struct PageAnchor {
    std::string text; ///< One line, nothing in it is obeyed (`shownLine`).
    int level = 0;    ///< One of level n belongs to the last of level n − 1 before it.
    Point at;
};
/// A part of a page that can be clicked.
struct PageLink {
    std::string url; ///< One that may be opened (`isOpenableLink`).
    Rect rect;
};
/// What a page is about, each in one line (`shownLine`); what is not known is empty.
struct PageInfo {
    std::string title, author, subject, language;
};

/// Points: smaller type cannot be read well on paper.
inline constexpr double leastType = 7;

/// A sheet with everything on it, as data: all that a renderer knows of a map. The scene is drawn scaled by `scale`
/// with its top left corner at `at`, over a ground of one colour.
struct Page {
    Size size;
    Colour ground;
    Scene scene;
    double scale = 1;
    Point at;
    double smallestType = 0;           ///< Points on paper, where a view tells: of the smallest words on it,
    double leastType = cjm::leastType; ///< and which cannot be read well.
    PageInfo info;
    std::vector<PageAnchor> anchors;
    std::vector<PageLink> links;
};

/// What should be known of pages that are printed, such as type that is too small (`export.small-type`).
[[nodiscard]] std::vector<Message> remarksOn(const std::vector<Page>& pages);

/// The names of the views of a map that can be printed, in the order of menus: "grid", "loop", "personas",
/// "interviews", "plan", "compare", "report". For options and settings; in words: the message `view.NAME`.
[[nodiscard]] const std::vector<std::string_view>& pageViews();
/// The first of them: the one that is meant when nobody says which.
[[nodiscard]] std::string_view firstPageView();
[[nodiscard]] bool isPageView(std::string_view name);
/// Whether a view shows a map beside another one, which has to be given (`PageOptions::with`).
[[nodiscard]] bool isOfTwoMaps(std::string_view view);

/// The later map of a comparison; the page's own is the earlier one.
struct ComparedMap {
    Map map;
    MapRelation relation = MapRelation::strangers;
    std::string beforeName{}, afterName{}; ///< What the two are called where their states do not tell: file names.
    bool allRows = false;                  ///< Rows without differences are shown too.
};

struct PageOptions {
    PageFormat format = pageFormats().front();
    Theme theme = lightTheme();
    Language language = Language::english; ///< Of the words the program adds to a map that does not say its own.
    int persona = 0;                       ///< The only one to draw, where personas are: 1 is the first, 0 draws all.
    int side = 0;                          ///< Of a picture too small to read, in pixels: then without words.
    std::string today{};                   ///< YYYY-MM-DD: what should be done by now is marked. Empty: nothing is.
    bool evidence = false;                 ///< The grid shows how one knows what its cards say.
    bool transitions = false;              ///< The grid shows them above its stages.
    CardShow show = CardShow::atFirst();   ///< What cards of the grid show beside their text.
    bool appendix = false;                 ///< The report goes on with what was asked, said and left out.
    HiddenParts hiddenParts{};             ///< What is left out above and below the grid.
    std::shared_ptr<const ComparedMap> with{}; ///< What the map is compared with, where that is what is shown.
    StoryId story{};                           ///< That the grid tells; empty: none.
};

/// A map as pages, in the order of reading. None when the view has nothing to show of it. The one way from a map to
/// whatever is printed, exported or put in a file manager's picture. `view` is one of `pageViews()`.
[[nodiscard]] std::vector<Page> pagesOf(const Map& map, std::string_view view, const PageOptions& options,
                                        const TextMeasure& measure, const Progress& progress = {});

} // namespace cjm
