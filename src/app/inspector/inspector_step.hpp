#pragma once
#include "app/inspector/inspector_text.hpp"

class QPushButton;

namespace cjm {

// A count: typed, or one more and one less by the buttons beside it.
class StepField : public TextField {
    Q_OBJECT
public:
    enum class Looks { plain, dots }; // `dots`: as many as it says, up to those that have room
    explicit StepField(Looks looks, QWidget* parent = nullptr);
    void retranslate() override;
    [[nodiscard]] bool isBlank() const override;

private:
    QPushButton *less_, *more_;
};

} // namespace cjm
