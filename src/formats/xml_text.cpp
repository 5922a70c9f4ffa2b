#include "formats/xml_text.hpp"

#include <libxml/xmlwriter.h>

namespace cjm {
namespace {

// The library's letters are unsigned.
const xmlChar* asXml(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); } // NOLINT

} // namespace

struct XmlText::Library {
    Library() : buffer(xmlBufferCreate()), writer(xmlNewTextWriterMemory(buffer, 0)) {}
    ~Library() {
        close();
        xmlBufferFree(buffer);
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    void close() {
        if (writer) xmlFreeTextWriter(writer);
        writer = nullptr;
    }

    xmlBufferPtr buffer;
    xmlTextWriterPtr writer;
};

XmlText::XmlText() : library_(std::make_unique<Library>()) {
    xmlTextWriterStartDocument(library_->writer, nullptr, "UTF-8", nullptr);
}

XmlText::~XmlText() = default;

void XmlText::begin(std::string_view name, const Attributes& attributes) {
    xmlTextWriterStartElement(library_->writer, asXml(std::string(name)));
    for (const auto& [key, value] : attributes)
        xmlTextWriterWriteAttribute(library_->writer, asXml(std::string(key)), asXml(std::string(value)));
}

void XmlText::end() { xmlTextWriterEndElement(library_->writer); }

void XmlText::empty(std::string_view name, const Attributes& attributes) {
    begin(name, attributes);
    end();
}

void XmlText::text(std::string_view words) { xmlTextWriterWriteString(library_->writer, asXml(std::string(words))); }

void XmlText::element(std::string_view name, const Attributes& attributes, std::string_view words) {
    begin(name, attributes);
    text(words);
    end();
}

std::string XmlText::take() {
    xmlTextWriterEndDocument(library_->writer);
    library_->close(); // what it keeps back goes into the buffer
    return {reinterpret_cast<const char*>(xmlBufferContent(library_->buffer)), // NOLINT
            static_cast<std::size_t>(xmlBufferLength(library_->buffer))};
}

} // namespace cjm
