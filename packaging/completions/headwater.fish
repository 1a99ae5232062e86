# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion for headwater(1)
complete -c headwater -l render -r -d 'Draw the window into an image file'
complete -c headwater -l scheme -x -a 'light dark' -d 'Colours where the desktop names none'
complete -c headwater -l sample -d 'Open the sample instead of a file'
complete -c headwater -l self-test -d 'Build the window, close it, and exit'
complete -c headwater -l help -d 'Print a summary of the options'
complete -c headwater -l version -d 'Print name and version'
