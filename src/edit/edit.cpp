#include <cjm/edit/edit.hpp>

namespace cjm {

Batch::Batch() = default;
Batch::Batch(Message message, std::vector<Edit> list) : label(std::move(message)), edits(std::move(list)) {}
Batch::Batch(const Batch&) = default;
Batch::Batch(Batch&&) noexcept = default;
Batch& Batch::operator=(const Batch&) = default;
Batch& Batch::operator=(Batch&&) noexcept = default;
Batch::~Batch() = default;

Edit::Edit() = default;
Edit::Edit(const Edit&) = default;
Edit::Edit(Edit&&) noexcept = default;
Edit& Edit::operator=(const Edit&) = default;
Edit& Edit::operator=(Edit&&) noexcept = default;
Edit::~Edit() = default;

} // namespace cjm
