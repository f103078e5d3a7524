# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Everything Twelvefold builds on that is not Qt, each as an imported target under deps::

find_package(PkgConfig REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)

function(twelvefold_pkg name module)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${module})
  add_library(deps::${name} ALIAS PkgConfig::${name})
endfunction()

twelvefold_pkg(sodium libsodium)
twelvefold_pkg(gmime gmime-3.0)
twelvefold_pkg(zip libzip)
twelvefold_pkg(poppler poppler-qt6)
twelvefold_pkg(qpdf libqpdf)
target_compile_definitions(PkgConfig::qpdf INTERFACE POINTERHOLDER_TRANSITION=4)
twelvefold_pkg(exiv2 exiv2)
twelvefold_pkg(seccomp libseccomp)

find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)
find_path(PHONENUMBER_INCLUDE phonenumbers/phonenumberutil.h REQUIRED)
add_library(deps_phonenumber INTERFACE)
target_include_directories(deps_phonenumber SYSTEM INTERFACE ${PHONENUMBER_INCLUDE})
target_link_libraries(deps_phonenumber INTERFACE ${PHONENUMBER_LIBRARY} protobuf)
add_library(deps::phonenumber ALIAS deps_phonenumber)

find_library(ZXCVBN_LIBRARY zxcvbn REQUIRED)
add_library(deps_zxcvbn INTERFACE)
target_link_libraries(deps_zxcvbn INTERFACE ${ZXCVBN_LIBRARY})
add_library(deps::zxcvbn ALIAS deps_zxcvbn)

# SQLCipher is linked statically and its symbols stay hidden: with a libsqlite3 earlier in the process, a dynamic
# SQLCipher would write the case in plaintext without an error.
find_library(SQLCIPHER_LIBRARY libsqlcipher.a REQUIRED)
find_path(SQLCIPHER_INCLUDE sqlcipher/sqlite3.h REQUIRED)
file(STRINGS ${SQLCIPHER_INCLUDE}/sqlcipher/sqlite3.h sqlite_version REGEX "^#define SQLITE_VERSION_NUMBER")
if(NOT sqlite_version MATCHES "([0-9]+)$" OR CMAKE_MATCH_1 LESS 3046000)
  message(FATAL_ERROR "SQLCipher 4.6 or newer is needed (SQLite 3.46 inside; found ${CMAKE_MATCH_1}). Run ./dev setup, which "
                      "takes it from bookworm-backports on Debian 12.")
endif()
add_library(deps_sqlcipher INTERFACE)
target_include_directories(deps_sqlcipher SYSTEM INTERFACE ${SQLCIPHER_INCLUDE}/sqlcipher)
target_compile_definitions(deps_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(deps_sqlcipher INTERFACE ${SQLCIPHER_LIBRARY} OpenSSL::Crypto m ZLIB::ZLIB Threads::Threads ${CMAKE_DL_LIBS})
target_link_options(deps_sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)
add_library(deps::sqlcipher ALIAS deps_sqlcipher)

# KDE syntax highlighting: the system's for Qt 6, else the one that ./dev setup built.
find_package(KF6SyntaxHighlighting QUIET)
if(KF6SyntaxHighlighting_FOUND)
  set(TWELVEFOLD_HIGHLIGHTER KF6::SyntaxHighlighting)
else()
  file(GLOB ksyntax_roots $ENV{XDG_CACHE_HOME}/twelvefold/ksyntax-* $ENV{HOME}/.cache/twelvefold/ksyntax-*)
  find_package(KF5SyntaxHighlighting QUIET PATHS ${ksyntax_roots} NO_DEFAULT_PATH)
  if(KF5SyntaxHighlighting_FOUND)
    set(TWELVEFOLD_HIGHLIGHTER KF5::SyntaxHighlighting)
  else()
    message(STATUS "KSyntaxHighlighting for Qt 6 not found: the source viewer will show plain text")
  endif()
endif()
