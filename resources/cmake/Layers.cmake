# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The rooms of the project and the doors between them. A layer is one static library and one top-level folder;
# `readers` is the part of storage that parses foreign bytes and is linked into the confined child alone.

add_library(twelvefold_flags INTERFACE)
add_library(twelvefold::flags ALIAS twelvefold_flags)
target_compile_features(twelvefold_flags INTERFACE cxx_std_20)
target_compile_options(twelvefold_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Woverloaded-virtual -Wno-missing-field-initializers
                       -Wnon-virtual-dtor $<$<BOOL:${TWELVEFOLD_WERROR}>:-Werror>)
target_compile_definitions(twelvefold_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_CONTEXTLESS_CONNECT
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# twelvefold_layer(NAME FOLDER DEPENDS targets...): an empty library; its modules add their files to it.
function(twelvefold_layer name folder)
  cmake_parse_arguments(L "" "" "DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  qt_add_library(twelvefold_${name} STATIC)
  add_library(twelvefold::${name} ALIAS twelvefold_${name})
  target_sources(twelvefold_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/${folder})
  target_compile_features(twelvefold_${name} PUBLIC cxx_std_20) # also for the headers when they are compiled alone
  target_link_libraries(twelvefold_${name} PUBLIC ${L_DEPENDS} PRIVATE ${L_PRIVATE_DEPENDS} twelvefold::flags)
  if(BUILD_TESTING)
    set_property(GLOBAL APPEND PROPERTY TWELVEFOLD_LAYERS ${name})
  endif()
endfunction()

# twelvefold_module(LAYER HEADERS files... SOURCES files...): a sub-folder's files, named relative to it.
function(twelvefold_module layer)
  cmake_parse_arguments(M "" "" "HEADERS;SOURCES" ${ARGN})
  list(TRANSFORM M_HEADERS PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
  list(TRANSFORM M_SOURCES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
  target_sources(twelvefold_${layer} PRIVATE ${M_SOURCES} PUBLIC FILE_SET HEADERS FILES ${M_HEADERS})
endfunction()

# The whole architecture in one table; configuring fails when a link crosses it.
set(TWELVEFOLD_ALLOWED_model "")
set(TWELVEFOLD_ALLOWED_storage "model")
set(TWELVEFOLD_ALLOWED_readers "model")
set(TWELVEFOLD_ALLOWED_ui "model")
set(TWELVEFOLD_ALLOWED_model_QT "Qt6::Core")
set(TWELVEFOLD_ALLOWED_storage_QT "Qt6::Core;Qt6::Gui;Qt6::Concurrent")
set(TWELVEFOLD_ALLOWED_readers_QT "Qt6::Core;Qt6::Gui")
set(TWELVEFOLD_ALLOWED_ui_QT "Qt6::Core;Qt6::Gui;Qt6::Widgets;Qt6::Concurrent;Qt6::Charts;Qt6::Svg;Qt6::DBus")
function(twelvefold_check_layers)
  foreach(layer IN ITEMS model storage readers ui)
    get_target_property(links twelvefold_${layer} LINK_LIBRARIES)
    foreach(link IN LISTS links)
      if(link MATCHES "^twelvefold::(model|storage|readers|ui)$" AND NOT CMAKE_MATCH_1 IN_LIST TWELVEFOLD_ALLOWED_${layer})
        message(FATAL_ERROR "layering: ${layer} must not link ${link}")
      elseif(link MATCHES "^Qt6?::" AND NOT link IN_LIST TWELVEFOLD_ALLOWED_${layer}_QT)
        message(FATAL_ERROR "layering: ${layer} must not link ${link}")
      endif()
    endforeach()
  endforeach()
endfunction()
