# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for headwater(1)
_headwater() {
    local current=${COMP_WORDS[COMP_CWORD]}
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--render --self-test --help --version' -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        compopt -o filenames
    fi
}
complete -F _headwater headwater
