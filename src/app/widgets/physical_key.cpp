#include "app/widgets/physical_key.hpp"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QString>

namespace cjm {
namespace {

// What each system calls the keys: X11 and Wayland, Windows; what they type on the two keyboards most people have here.
struct KeyCodes {
    quint32 x11, windows;
    int latin, cyrillic;
};
constexpr KeyCodes codesOf(PhysicalKey key) {
    switch (key) {
    case PhysicalKey::a: return {38, 0x1E, Qt::Key_A, 0x0424};
    case PhysicalKey::f: return {41, 0x21, Qt::Key_F, 0x0410};
    case PhysicalKey::g: return {42, 0x22, Qt::Key_G, 0x041F};
    case PhysicalKey::o: return {32, 0x18, Qt::Key_O, 0x0429};
    case PhysicalKey::v: break;
    }
    return {55, 0x2F, Qt::Key_V, 0x041C};
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
    return event.key() == codes.latin || event.key() == codes.cyrillic;
}

} // namespace cjm
