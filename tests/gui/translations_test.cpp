#include "support/files.hpp"
#include "support/sources.hpp"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

using namespace cjm::test;

// The files of translations, read as they are: a text that lacks its translation is shown in the wrong language.

namespace {

struct Entry {
    QString context, source;
    bool isPlural = false, isFinished = true;
    QStringList forms;
};

std::vector<Entry> entriesOf(const char* file) {
    const std::string bytes = get(projectFolder() / "resources" / "i18n" / file);
    QXmlStreamReader xml(QByteArray::fromStdString(bytes));
    std::vector<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const auto name = xml.name();
        if (name == u"name") context = xml.readElementText();
        if (name == u"message") {
            entries.push_back({context, {}, xml.attributes().value("numerus") == u"yes", true, {}});
        } else if (name == u"source") {
            entries.back().source = xml.readElementText();
        } else if (name == u"translation") {
            entries.back().isFinished = !xml.attributes().hasAttribute("type");
            if (!entries.back().isPlural) entries.back().forms << xml.readElementText();
        } else if (name == u"numerusform") {
            entries.back().forms << xml.readElementText();
        }
    }
    INFO(xml.errorString().toStdString());
    REQUIRE_FALSE(xml.hasError());
    return entries;
}

QSet<QString> placesOf(const QString& text) {
    static const QRegularExpression place("%(n|L?[0-9]+)");
    QSet<QString> places;
    for (auto it = place.globalMatch(text); it.hasNext();)
        places.insert(it.next().captured());
    return places;
}

QSet<QString> sourcesOf(const std::vector<Entry>& entries) {
    QSet<QString> sources;
    for (const Entry& entry : entries)
        sources.insert(entry.context + " / " + entry.source);
    return sources;
}

} // namespace

TEST_CASE("every translation is finished and keeps its places", "[translations]") {
    for (const auto& [file, plurals] : {std::pair{"marshrut_ru.ts", 3}, std::pair{"marshrut_en.ts", 2}}) {
        const auto entries = entriesOf(file);
        CHECK(entries.size() >= 40);
        for (const Entry& entry : entries) {
            INFO(file << " " << entry.context.toStdString() << ": " << entry.source.toStdString());
            // English needs words of its own only where there is a plural.
            const bool needsWords = entry.isPlural || QByteArray(file).contains("_ru");
            if (needsWords) CHECK(entry.isFinished);
            CHECK(entry.forms.size() == (entry.isPlural ? plurals : 1));
            for (const QString& form : entry.forms) {
                if (needsWords) CHECK_FALSE(form.trimmed().isEmpty());
                if (!form.isEmpty()) CHECK(placesOf(form) == placesOf(entry.source));
                if (!form.isEmpty()) CHECK(form.contains('&') == entry.source.contains('&'));
                if (!form.isEmpty()) CHECK(form.endsWith(u'…') == entry.source.endsWith(u'…'));
            }
        }
    }
}

TEST_CASE("both languages translate the same texts", "[translations]") {
    CHECK(sourcesOf(entriesOf("marshrut_ru.ts")) == sourcesOf(entriesOf("marshrut_en.ts")));
}

TEST_CASE("every text of the widgets is in the files of translations", "[translations]") {
    QSet<QString> known;
    for (const Entry& entry : entriesOf("marshrut_ru.ts"))
        known.insert(entry.source);
    static const QRegularExpression call(R"re((?:\btr|translate)\((?:"[^"]*",\s*)?"((?:[^"\\]|\\.)*)")re");
    int found = 0;
    for (const SourceFile& file : sourceFiles({"src/app"}))
        for (auto it = call.globalMatch(QString::fromStdString(file.text)); it.hasNext();) {
            const QString text = it.next().captured(1).replace("\\n", "\n").replace("\\\"", "\"");
            INFO(file.path << ": " << text.toStdString());
            CHECK(known.contains(text));
            ++found;
        }
    CHECK(found >= 40);
}
