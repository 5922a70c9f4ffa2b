#include <cjm/base/contract.hpp>

#include <cstdio>
#include <cstdlib>

namespace cjm {

void expects(bool holds, SourcePlace where) {
    if (holds) return;
    std::fprintf(stderr, "%s:%d: broken contract in %s\n", where.file, where.line, where.function);
    std::abort();
}

} // namespace cjm
