# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for headwater(1)
_headwater() {
    local current=${COMP_WORDS[COMP_CWORD]}
    if [[ ${COMP_WORDS[COMP_CWORD-1]} == --scheme ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'light dark' -- "$current")
    elif [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--render --scheme --sample --self-test --help --version' -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        compopt -o filenames
    fi
}
complete -F _headwater headwater
