# What is installed beside the programs, and the packages made of it: `scripts/package`.
# A mailbox that says it is none; who publishes packages gives their own.
set(CJM_MAINTAINER "The Marshrut authors <nobody@marshrut.invalid>" CACHE STRING "Maintainer of the .deb")

# With SOURCE_DATE_EPOCH these are the same in every build of a commit.
string(TIMESTAMP CJM_RELEASE_DATE "%Y-%m-%d" UTC)
string(TIMESTAMP CJM_CHANGELOG_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(CJM_PACKAGING ${CMAKE_BINARY_DIR}/packaging)

# cjm_install_gz(FILE DESTINATION NAME): installs a file packed, as Debian wants manuals and changelogs.
function(cjm_install_gz file destination name)
    set(plain ${CJM_PACKAGING}/${destination}/${name})
    configure_file(${file} ${plain} @ONLY)
    execute_process(COMMAND gzip -9nc ${plain} OUTPUT_FILE ${plain}.gz COMMAND_ERROR_IS_FATAL ANY)
    install(FILES ${plain}.gz DESTINATION ${destination})
endfunction()

set(resources ${PROJECT_SOURCE_DIR}/resources)
install(TARGETS marshrut cjm RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS cjm-draw RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/marshrut)
install(FILES ${resources}/desktop/marshrut.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${resources}/desktop/marshrut.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
        RENAME marshrut.xml)
install(FILES ${resources}/desktop/marshrut.thumbnailer DESTINATION ${CMAKE_INSTALL_DATADIR}/thumbnailers)
configure_file(${resources}/desktop/marshrut.metainfo.xml.in
               ${CJM_PACKAGING}/io.github.marshrut.metainfo.xml @ONLY)
install(FILES ${CJM_PACKAGING}/io.github.marshrut.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)

set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${resources}/app/marshrut.svg DESTINATION ${icons}/scalable/apps)
install(FILES ${resources}/desktop/icons/application-vnd.cjm+json.svg DESTINATION ${icons}/scalable/mimetypes)
foreach(size 16 24 32 48 64 128 256)
    install(FILES ${resources}/desktop/icons/marshrut-${size}.png DESTINATION ${icons}/${size}x${size}/apps
            RENAME marshrut.png)
    install(FILES ${resources}/desktop/icons/application-vnd.cjm+json-${size}.png
            DESTINATION ${icons}/${size}x${size}/mimetypes RENAME application-vnd.cjm+json.png)
endforeach()

foreach(page marshrut.1 cjm.1)
    cjm_install_gz(${resources}/man/${page}.in ${CMAKE_INSTALL_MANDIR}/man1 ${page})
    cjm_install_gz(${resources}/man/ru/${page}.in ${CMAKE_INSTALL_MANDIR}/ru/man1 ${page})
endforeach()
foreach(program marshrut cjm)
    install(FILES ${resources}/completions/${program}.bash
            DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ${program})
endforeach()
install(FILES ${resources}/completions/_cjm DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)

set(doc ${CMAKE_INSTALL_DATADIR}/doc/marshrut)
install(FILES ${resources}/package/copyright DESTINATION ${doc})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/LICENSES DESTINATION ${doc})
cjm_install_gz(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${doc} changelog)
cjm_install_gz(${resources}/package/changelog.Debian.in ${doc} changelog.Debian)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/build/package)
set(CPACK_PACKAGE_NAME marshrut)
set(CPACK_PACKAGE_CONTACT "${CJM_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "editor for customer journey maps")
set(CPACK_STRIP_FILES ON)
set(CPACK_SYSTEM_PROCESSOR ${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_PORTABLE_FILES ${resources}/package/portable)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/PackageOptions.cmake)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Menu, icons, file types and manuals need no script of ours: dpkg's triggers of their owners watch these folders.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Marshrut draws customer journey maps: stages across, rows of goals,
questions, touchpoints, emotions, barriers and solutions down, and cards in
between. A map is a plain text file that goes well with git; the same
picture is drawn on screen and in every export.
.
The package holds the editor, marshrut, and the command cjm, which makes,
checks and exports maps in scripts, as PNG, PDF or SVG.")
include(CPack)
