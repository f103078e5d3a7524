# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(linux_files ${PROJECT_SOURCE_DIR}/resources/linux)
install(FILES ${linux_files}/org.twelvefold.Twelvefold.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux_files}/org.twelvefold.Twelvefold.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux_files}/org.twelvefold.Twelvefold.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
        RENAME org.twelvefold.Twelvefold.xml)
install(FILES ${linux_files}/org.twelvefold.Twelvefold.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)

set(CPACK_PACKAGE_NAME twelvefold)
set(CPACK_PACKAGE_VENDOR "The Twelvefold authors")
set(CPACK_PACKAGE_CONTACT "The Twelvefold authors <packages@twelvefold.example.org>")
set(CPACK_VERBATIM_VARIABLES YES)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Names of keys, standard buttons and file dialogs in the user's language are Qt's own.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-noto-core, fonts-noto-cjk, fonts-dejavu-core, poppler-data")
include(CPack)
