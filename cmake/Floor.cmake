# cjm_floor(NAME SOURCES … USES … [PRIVATE …]): one static library for one floor of the house.
# USES are the floors and libraries that its public headers show, PRIVATE those that only its sources see.
function(cjm_floor name)
    cmake_parse_arguments(FLOOR "" "" "SOURCES;USES;PRIVATE" ${ARGN})
    if(FLOOR_SOURCES)
        add_library(cjm_${name} STATIC ${FLOOR_SOURCES})
        target_link_libraries(cjm_${name} PUBLIC ${FLOOR_USES} PRIVATE cjm_compiler ${FLOOR_PRIVATE})
        target_include_directories(cjm_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include
                                   PRIVATE ${PROJECT_SOURCE_DIR}/src)
        if(name IN_LIST CJM_FUZZED_FLOORS)
            target_link_libraries(cjm_${name} PRIVATE cjm_fuzzed)
        endif()
    else()
        add_library(cjm_${name} INTERFACE)
        target_link_libraries(cjm_${name} INTERFACE ${FLOOR_USES})
    endif()
    add_library(cjm::${name} ALIAS cjm_${name})
endfunction()
