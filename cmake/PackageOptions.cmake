# Read by cpack once for each kind of package.
if(CPACK_GENERATOR STREQUAL "DEB")
    set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
else()
    set(CPACK_PACKAGE_FILE_NAME "marshrut-${CPACK_PACKAGE_VERSION}-linux-${CPACK_SYSTEM_PROCESSOR}")
    # Its README stands at the top, beside bin/.
    set(CPACK_INSTALLED_DIRECTORIES "${CPACK_PORTABLE_FILES}" ".")
endif()
