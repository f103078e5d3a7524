# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Configures a project of four empty layers in which ui links storage, with the real Layers.cmake.
string(RANDOM LENGTH 8 suffix)
set(folder /tmp/twelvefold-layers-${suffix})
file(WRITE ${folder}/CMakeLists.txt "cmake_minimum_required(VERSION 3.25)
project(t LANGUAGES CXX)
list(APPEND CMAKE_MODULE_PATH ${ROOT}/resources/cmake)
function(qt_add_library name)
  add_library(\${name} INTERFACE)
endfunction()
include(Layers)
foreach(layer IN ITEMS model storage readers ui)
  add_library(twelvefold_\${layer} STATIC e.cpp)
  add_library(twelvefold::\${layer} ALIAS twelvefold_\${layer})
endforeach()
target_link_libraries(twelvefold_ui PRIVATE twelvefold::model twelvefold::storage)
twelvefold_check_layers()
")
file(WRITE ${folder}/e.cpp "")
execute_process(COMMAND ${CMAKE_COMMAND} -S ${folder} -B ${folder}/b OUTPUT_VARIABLE out ERROR_VARIABLE out RESULT_VARIABLE failed)
file(REMOVE_RECURSE ${folder})
message("${failed}: ${out}")
