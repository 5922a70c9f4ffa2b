# Everything that is compiled links cjm_compiler: language level, warnings, sanitizers.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(cjm_compiler INTERFACE)
target_compile_options(cjm_compiler INTERFACE -Wall -Wextra -Wpedantic -Wconversion
                       -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Clang's counts what other namespaces hold, too; and sources that are read together are no concern of each other.
    target_compile_options(cjm_compiler INTERFACE $<IF:$<BOOL:${CMAKE_UNITY_BUILD}>,-Wshadow=local,-Wshadow>)
    # GCC 12 sees uninitialised members inside std::variant, and overlaps in "literal" + std::string, where there are none
    # (GCC bugs 80635, 105651).
    target_compile_options(cjm_compiler INTERFACE -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow
                           -Wno-array-bounds)
    if(CMAKE_UNITY_BUILD)
        # It takes what is private to a source that it reads with others for private to a header.
        target_compile_options(cjm_compiler INTERFACE -Wno-subobject-linkage)
    endif()
endif()
if(CJM_WERROR)
    target_compile_options(cjm_compiler INTERFACE -Werror)
endif()
if(CJM_SANITIZE)
    target_compile_options(cjm_compiler INTERFACE -fsanitize=${CJM_SANITIZE} -fno-omit-frame-pointer
                           -fno-sanitize-recover=undefined)
    target_link_options(cjm_compiler INTERFACE -fsanitize=${CJM_SANITIZE})
    target_compile_definitions(cjm_compiler INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(CJM_FUZZ)
    # What tells the fuzzer which of its branches ran; the fuzzer itself is linked in tests/fuzz. Only floors that read
    # what a fuzzer makes: it takes a third of the time to compile.
    add_library(cjm_fuzzed INTERFACE)
    target_compile_options(cjm_fuzzed INTERFACE -fsanitize=fuzzer-no-link)
    set(CJM_FUZZED_FLOORS base model storage formats)
endif()
if(CJM_SANITIZE)
    # What optimising takes longest: its tests run a little slower, and are compiled in a third of the time.
    set(CJM_UNOPTIMISED_FLOORS edit app)
endif()
if(CJM_COVERAGE)
    target_compile_options(cjm_compiler INTERFACE --coverage -fprofile-update=atomic)
    target_link_options(cjm_compiler INTERFACE --coverage)
endif()

# ccache makes the second build of the same tree, and of a clean clone, a matter of seconds.
find_program(CJM_CCACHE ccache)
if(CJM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        CCACHE_COMPILERCHECK=content ${CJM_CCACHE})
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
endif()
