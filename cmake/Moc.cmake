# cjm_moc(TARGET): compiles what Qt's moc makes of the headers beside a target's sources. Not by AUTOMOC, which shows moc
# the folders of all headers: it then reads half of Qt for each of ours (79 s of one core instead of 2) and finds nothing.
function(cjm_moc target)
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} *.hpp)
    set(includes "")
    set(mocs "")
    foreach(header ${headers})
        string(REPLACE "/" "_" name ${header})
        set(made ${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.cpp)
        add_custom_command(OUTPUT ${made} COMMAND Qt6::moc --no-notes -o ${made} ${CMAKE_CURRENT_SOURCE_DIR}/${header}
                           DEPENDS ${header} COMMENT "moc ${header}" VERBATIM)
        list(APPEND mocs ${made})
        string(APPEND includes "#include \"${name}.cpp\"\n")
    endforeach()
    set(source ${CMAKE_CURRENT_BINARY_DIR}/moc/mocs.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "${includes}" @ONLY)
    set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS "${mocs}" SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE ${source})
endfunction()
