#include "session/typing/words.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/session/typing/quick_marks.hpp>

#include <vector>

// What words speak of, so that what is typed need not be said twice.

namespace cjm {
namespace {

// Words that touchpoints are called by, as they begin and in small letters; the first that is found decides, so what
// says more stands first.
struct ChannelWords {
    std::string_view channel;
    std::vector<std::string_view> begin;
};

const std::vector<ChannelWords>& channelWords() {
    static const std::vector<ChannelWords> all{
        {"email", {"email", "e-mail", "mail", "почт", "рассылк", "имейл", "письм", "newsletter"}},
        {"sms", {"sms", "смс"}},
        {"video", {"видео", "video", "ролик", "youtube", "вебинар", "webinar"}},
        {"search", {"поиск", "search", "seo"}},
        {"word-of-mouth", {"совет", "сарафан", "рекоменда", "знаком", "referral", "advice"}},
        {"reviews", {"отзыв", "отзов", "review"}},
        {"phone", {"телефон", "звон", "phone", "call"}},
        {"meeting", {"встреч", "переговор", "meeting"}},
        {"visit", {"выезд", "визит", "visit"}},
        {"survey", {"опрос", "анкет", "survey", "feedback"}},
        {"print", {"полиграф", "буклет", "каталог", "листовк", "print", "brochure", "leaflet"}},
        {"document", {"договор", "документ", "коммерческ", "contract", "document", "quote", "offer"}},
        {"chat", {"чат", "chat"}},
        {"messenger", {"мессендж", "telegram", "телеграм", "whatsapp", "messenger"}},
        {"social", {"соцсет", "социальн", "social", "вконтакте"}},
        {"app", {"приложен", "app"}},
        {"marketplace", {"маркетплейс", "marketplace"}},
        {"shop", {"магазин", "салон", "shop", "store"}},
        {"delivery", {"доставк", "курьер", "delivery", "courier"}},
        {"payment", {"оплат", "касс", "payment", "checkout"}},
        {"support", {"поддержк", "support", "helpdesk"}},
        {"ads", {"реклам", "баннер", "ads", "advert"}},
        {"event", {"выставк", "конференц", "мероприят", "event", "conference"}},
        {"forum", {"форум", "forum"}},
        {"blog", {"блог", "blog"}},
        {"partner", {"партн", "partner"}},
        {"office", {"офис", "office"}},
        {"manager", {"менеджер", "manager"}},
        {"equipment", {"оборудован", "equipment"}},
        {"site", {"сайт", "стать", "кейс", "site", "website", "article"}},
    };
    return all;
}

// The same for rows.
struct RowWords {
    RowKind kind;
    std::vector<std::string_view> begin;
};

const std::vector<RowWords>& rowWords() {
    static const std::vector<RowWords> all{
        {RowKind::goals, {"цел", "goal"}},
        {RowKind::questions, {"вопрос", "question"}},
        {RowKind::touchpoints, {"точк", "касани", "touchpoint"}},
        {RowKind::emotions, {"эмоц", "чувств", "emotion", "feeling"}},
        {RowKind::barriers, {"барьер", "проблем", "barrier", "pain"}},
        {RowKind::solutions, {"решени", "solution"}},
        {RowKind::actions, {"действи", "action"}},
        {RowKind::thoughts, {"мысл", "thought"}},
        {RowKind::channels, {"канал", "channel"}},
        {RowKind::quotes, {"цитат", "quote"}},
        {RowKind::metrics, {"показател", "метрик", "metric", "kpi"}},
        {RowKind::images, {"картин", "изображени", "image", "picture"}},
        {RowKind::process, {"процесс", "process"}},
    };
    return all;
}

bool speaksOf(std::string_view folded, const std::vector<std::string_view>& begin) {
    for (const std::string_view word : begin)
        if (anyWordBeginsFolded(folded, word)) return true;
    return false;
}

} // namespace

std::string guessedChannel(std::string_view words) {
    const std::string folded = utf8::folded(words);
    for (const auto& [channel, begin] : channelWords())
        if (speaksOf(folded, begin)) return std::string(channel);
    return {};
}

RowKind guessedRowKind(std::string_view title) {
    const std::string folded = utf8::folded(title);
    for (const auto& [kind, begin] : rowWords())
        if (speaksOf(folded, begin)) return kind;
    return RowKind::text;
}

} // namespace cjm
