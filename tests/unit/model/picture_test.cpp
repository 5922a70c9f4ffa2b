#include <cjm/model/picture.hpp>
#include <cjm/model/validate.hpp>

#include <catch2/catch.hpp>

using namespace cjm;

namespace {

// Pictures of 37 by 21 pixels, each as a common program packs it.
struct Sample {
    const char *name, *type, *base64;
};
const Sample samples[] = {
    {"PNG", "png",
     "iVBORw0KGgoAAAANSUhEUgAAACUAAAAVAQMAAAD7KrXtAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAA"
     "dTAAAOpgAAA6mAAAF3CculE8AAAABlBMVEX/AAD///9BHTQRAAAAAWJLR0QB/wIt3gAAAAd0SU1FB+oLFgoIIfCOtJYAAAAMSURB"
     "VAjXY2AYSAAAAH4AAf21N1IAAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjJUMTA6MDg6MzMrMDA6MDCuy440AAAAJXRFWHRk"
     "YXRlOm1vZGlmeQAyMDI2LTExLTIyVDEwOjA4OjMzKzAwOjAw35Y2iAAAAABJRU5ErkJggg=="},
    {"GIF", "gif", "R0lGODlhJQAVAPAAAP8AAAAAACH5BAAAAAAALAAAAAAlABUAAAIahI+py+0Po5y02ouz3rz7D4biSJbmiaYqWgAAOw=="},
    {"JPEG", "jpeg",
     "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8Q"
     "EBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
     "EBAQEBAQEBD/wAARCAAVACUDAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QA"
     "FgEBAQEAAAAAAAAAAAAAAAAAAAcJ/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AnRDGqYAAAAAAAAAAAAAD/9k="},
    {"progressive JPEG", "jpeg",
     "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8Q"
     "EBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
     "EBAQEBAQEBD/wgARCAAVACUDAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAWAQEBAQAAAAAAAAAAAAAAAAAABgj/"
     "2gAMAwEAAhADEAAAAZzC6pAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAADD/2gAIAQEAAQUCf//EABQRAQAAAAAAAAAAAAAAAAAA"
     "ADD/2gAIAQMBAT8Bf//EABQRAQAAAAAAAAAAAAAAAAAAADD/2gAIAQIBAT8Bf//EABQQAQAAAAAAAAAAAAAAAAAAADD/2gAIAQEA"
     "Bj8Cf//EABQQAQAAAAAAAAAAAAAAAAAAADD/2gAIAQEAAT8hf//aAAwDAQACAAMAAAAQ/wD/AP8A/wD/AP8A/8QAFBEBAAAAAAAA"
     "AAAAAAAAAAAAMP/aAAgBAwEBPxB//8QAFBEBAAAAAAAAAAAAAAAAAAAAMP/aAAgBAgEBPxB//8QAFBABAAAAAAAAAAAAAAAAAAAA"
     "MP/aAAgBAQABPxB//9k="},
    {"WebP", "webp",
     "UklGRk4AAABXRUJQVlA4IEIAAABQAwCdASolABUAPpFGnkslo6KhpWgAsBIJZwDO3oAAK/fDcAD+7qY//2LOWwLx//7nA/7nA/7n"
     "A/jbB+29aoAAAAA="},
    {"WebP without loss", "webp", "UklGRhwAAABXRUJQVlA4TA8AAAAvJAAFAAcQ/Y/+ByKi/wEA"},
    {"WebP with transparency", "webp",
     "UklGRrIAAABXRUJQVlA4WAoAAAAQAAAAJAAAFAAAQUxQSDQAAAABmYzof0BtIykO13+5kG8G700WMQFq27ZhZDttyh00Q+TGEDIg"
     "1Q+QQWVbwt+cBQmCpc8GVlA4IFgAAADwAwCdASolABUAPtFcqE2oJSQiJWzJABoJZADGboBJgLf/AN3JjdbYAP7rNv/dAAp+z//o"
     "Sf/E2f8TZ8HNIKeW5PS2Au0td1zsv9zfqledl/uCRf/dcAAA"},
};

Image image(const char* type, std::string base64) {
    Image result;
    result.type = type;
    result.data = std::move(base64);
    return result;
}

// A PNG that says to be so large.
Image saying(std::string size) {
    // 16 bytes before the size make 21 letters and a part of one, so the whole head is written anew.
    static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16);
    bytes += size + std::string(7, '\0');
    std::string base64;
    for (std::size_t i = 0; i + 2 < bytes.size(); i += 3) {
        const unsigned group = static_cast<unsigned char>(bytes[i]) << 16U |
                               static_cast<unsigned char>(bytes[i + 1]) << 8U |
                               static_cast<unsigned char>(bytes[i + 2]);
        for (const unsigned shift : {18U, 12U, 6U, 0U})
            base64 += letters[group >> shift & 0x3FU];
    }
    return image("png", base64);
}

} // namespace

TEST_CASE("what unpacking a JPEG costs is counted by its scans", "[model][picture]") {
    const auto jpeg = [](int scans) {
        std::string bytes("\xFF\xD8");
        for (int n = 0; n < scans; ++n)
            bytes += std::string("\xFF\xDA\0\x02xyz", 7);
        return bytes + "\xFF\xD9";
    };
    const PictureSize small{37, 21}, large{8'000, 5'000};
    CHECK(mayBeUnpacked(small, jpeg(mostPictureScans)));
    CHECK_FALSE(mayBeUnpacked(small, jpeg(mostPictureScans + 1)));
    CHECK(mayBeUnpacked(large, jpeg(25)));
    CHECK_FALSE(mayBeUnpacked(large, jpeg(26)));
    CHECK_FALSE(mayBeUnpacked(small, jpeg(20'000)));
    CHECK(mayBeUnpacked(small, "\x89PNG" + jpeg(20'000))); // other formats have no scans
}

TEST_CASE("the size of a picture is read from its first bytes", "[model][picture]") {
    for (const Sample& sample : samples) {
        INFO(sample.name);
        CHECK(pictureType(sample.base64) == sample.type);
        CHECK(pictureSize(image(sample.type, sample.base64)) == PictureSize{37, 21});
    }
}

TEST_CASE("a picture that is cut short or says nothing has no size", "[model][picture]") {
    for (const Sample& sample : samples) {
        INFO(sample.name);
        const std::string whole = sample.base64;
        for (std::size_t length = 0; length <= whole.size(); length += 4) {
            const auto size = pictureSize(image(sample.type, whole.substr(0, length)));
            CHECK((!size || *size == PictureSize{37, 21}));
        }
        CHECK_FALSE(pictureSize(image(sample.type, whole.substr(0, 8))));
        CHECK_FALSE(pictureSize(image("", whole)));
        CHECK_FALSE(pictureSize(image("svg", whole)));
    }
    CHECK_FALSE(pictureSize({}));
}

TEST_CASE("a picture that says to be very large is none", "[model][picture]") {
    using namespace std::string_literals;
    CHECK(pictureSize(saying("\0\0\x10\0\0\0\x10\0"s)) == PictureSize{4096, 4096});
    CHECK_FALSE(pictureSize(saying("\0\0\x40\1\0\0\0\1"s)));       // 16,385 wide
    CHECK_FALSE(pictureSize(saying("\0\0\x30\0\0\0\x30\0"s)));     // 12,288 squared
    CHECK_FALSE(pictureSize(saying("\xFF\xFF\xFF\xFF\0\0\0\1"s))); // negative for some
    CHECK_FALSE(pictureSize(saying("\0\0\0\0\0\0\0\1"s)));
}
