#include "bench_map.hpp"
#include "harness.hpp"

#include <cjm/storage/files.hpp>

#include <QJsonDocument>
#include <QSaveFile>
#include <QString>

#include <algorithm>
#include <filesystem>

using namespace cjm;
using namespace cjm::bench;

// Floors: Qt's JSON, which knows nothing of maps, and its safe file writing, which checks nothing.
int main() {
    std::vector<Sample> samples;
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "marshrut-bench.cjm";
    for (const int cards : sizes) {
        SystemIds ids;
        const Document document = newDocument(benchMap(cards), 0, ids);
        const std::string bytes = encode(document);
        const QByteArray raw = QByteArray::fromStdString(bytes);
        const QJsonDocument json = QJsonDocument::fromJson(raw);
        const int rounds = cards > 1000 ? 15 : 100;
        samples.push_back(measureBeside(
            "parse a file", cards, rounds, [&] { keep(decode(bytes)); }, [&] { keep(QJsonDocument::fromJson(raw)); }));
        samples.push_back(measureBeside(
            "encode", cards, rounds, [&] { keep(encode(document)); },
            [&] { keep(json.toJson(QJsonDocument::Compact)); }));
        samples.push_back(measureBeside(
            "encode, check and save", cards, rounds, [&] { keep(saveDocument(file, document)); },
            [&] {
                QSaveFile save(QString::fromStdString(file.string() + ".floor"));
                save.open(QIODevice::WriteOnly);
                save.write(raw);
                save.commit();
            }));
    }
    std::filesystem::remove(file);
    std::filesystem::remove(file.string() + ".floor");
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("Files (floors: QJsonDocument, QSaveFile)", samples);
}
