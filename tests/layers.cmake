# Which folder may include which, and which library may link which:
#   models <- ui <- app; models knows neither Gui nor Widgets; pages of ui do not know each other.
# cmake -DSOURCE=DIR -DMODELS_LIBRARIES=… -DUI_LIBRARIES=… -P layers.cmake
cmake_minimum_required(VERSION 3.25)
set(faults 0)

macro(fault text)
    message("${text}")
    math(EXPR faults "${faults} + 1")
endmacro()

# `allowed`: a regular expression for what stands between the quotes or brackets of every #include below `folder`.
function(check_includes folder allowed)
    file(GLOB_RECURSE files RELATIVE ${SOURCE} ${SOURCE}/${folder}/*.h ${SOURCE}/${folder}/*.cpp)
    foreach(file ${files})
        file(STRINGS ${SOURCE}/${file} lines REGEX "^[ \t]*#[ \t]*include")
        foreach(line ${lines})
            string(REGEX REPLACE "^[^\"<]*[\"<]([^\">]*)[\">].*" "\\1" included "${line}")
            if(NOT included MATCHES "^(${allowed})$")
                fault("${file} includes ${included}")
            endif()
        endforeach()
    endforeach()
    set(faults ${faults} PARENT_SCOPE)
endfunction()

set(standard "[a-z_]+|[a-z_]+[.]h|(sys|arpa|netinet)/[a-z]+[.]h|[A-Za-z0-9_]+[.]moc")
set(core "Q[A-Za-z]+|QtCore/[A-Za-z]+")
check_includes(models "${standard}|${core}|models/.*|gmime/.*|gsf/.*|libpsl[.]h|zlib[.]h|KZip")

file(GLOB pages RELATIVE ${SOURCE}/ui ${SOURCE}/ui/*)
foreach(page ${pages})
    if(IS_DIRECTORY ${SOURCE}/ui/${page})
        check_includes(ui/${page} "${standard}|${core}|QtGui/.*|QtWidgets/.*|QtSvg/.*|K[A-Z].*|models/.*|ui/common/.*|ui/${page}/.*")
    endif()
endforeach()
file(GLOB files RELATIVE ${SOURCE} ${SOURCE}/ui/*.h ${SOURCE}/ui/*.cpp)
foreach(file ${files})
    file(STRINGS ${SOURCE}/${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[\"<](app|tests)/")
    if(lines)
        fault("${file}: ${lines}")
    endif()
endforeach()

# PRIVATE libraries of a static library stand as $<LINK_ONLY:…> or plain: both are names here.
if(MODELS_LIBRARIES MATCHES "Qt6::(Gui|Widgets|Svg|OpenGL|Quick|PrintSupport)|KF6::(Syn|Wid|Con|Gui|Ico)|headwater_ui|headwater$")
    fault("headwater_models links ${CMAKE_MATCH_0}")
endif()
if(UI_LIBRARIES MATCHES "headwater$|headwater-cli")
    fault("headwater_ui links ${CMAKE_MATCH_0}")
endif()

if(faults)
    message(FATAL_ERROR "${faults} includes or links against the direction of the layers")
endif()
