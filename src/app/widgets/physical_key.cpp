#include "app/widgets/physical_key.hpp"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QString>

namespace cjm {
namespace {

// What each system calls the keys: X11 and Wayland, Windows; what they type on the two keyboards most people have here.
struct KeyCodes {
    quint32 x11, windows;
    char16_t latin, cyrillic; // what it types
};
constexpr KeyCodes codesOf(PhysicalKey key) {
    return key == PhysicalKey::f ? KeyCodes{41, 0x21, u'f', u'а'} : KeyCodes{42, 0x22, u'g', u'п'};
}

} // namespace

// A key that comes from no keyboard (a test, a tool for hands that cannot use one) is known by what it types.
bool isPhysicalKey(const QKeyEvent& event, PhysicalKey key) {
    const KeyCodes codes = codesOf(key);
    const QString platform = QGuiApplication::platformName();
    const quint32 scanned = event.nativeScanCode();
    const bool isX11 = platform == QLatin1String("xcb") || platform.startsWith(QLatin1String("wayland"));
    if (scanned != 0 && isX11) return scanned == codes.x11;
    if (scanned != 0 && platform == QLatin1String("windows")) return scanned == codes.windows;
    const QString typed = event.text().toLower();
    return typed == QChar(codes.latin) || typed == QChar(codes.cyrillic);
}

} // namespace cjm
