#include "texts.hpp"

#include <QGuiApplication>

#include <fstream>
#include <iostream>

// A bare Qt program: reads lines of text and writes them as PDF, PNG or SVG. What `cjm export` is measured against.
int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    if (argc != 3) return 2;
    cjm::bench::loadFonts();
    cjm::Size page;
    const auto texts = cjm::bench::readTexts(argv[1], page);
    const std::string name = argv[2], end = name.substr(name.size() - 3);
    const auto make = end == "pdf" ? cjm::bench::barePdf : end == "png" ? cjm::bench::barePng : cjm::bench::bareSvg;
    std::ofstream(name, std::ios::binary) << make(texts, page);
}
