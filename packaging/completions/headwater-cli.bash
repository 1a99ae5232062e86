# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for headwater-cli(1)
_headwater_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]} words=
    local every='--json --offline --resolver --dns-cache --timeout --color --quiet --help'
    case $previous in
        --fail-on) words='forged no-edge' ;;
        --color) words='auto never' ;;
        --profile) words='none microsoft365 google yahoo icloud fastmail proton zoho gmx yandex mailru ses mimecast proofpoint barracuda ironport messagelabs cloudflare-routing mailgun sendgrid qq netease naver aliyun sakura xserver cpi hornetsecurity mailchannels cloudfilter' ;;
        --settings | --dns-cache) mapfile -t COMPREPLY < <(compgen -f -- "$current"); compopt -o filenames; return ;;
        --to) mapfile -t COMPREPLY < <(compgen -d -- "$current"); compopt -o filenames; return ;;
        --save | --mine | --trusted | --internal | --msa | --my-networks | --resolver | --timeout) return ;;
        *)
            if [[ $COMP_CWORD -eq 1 ]]; then
                words='trace index parts --help --version'
            elif [[ $current == -* ]]; then
                case $verb in
                    trace) words="$every --mine --trusted --internal --msa --profile --my-networks --settings --dns --fail-on" ;;
                    index) words="$every --count" ;;
                    parts) words="$every --save --to" ;;
                esac
            else
                mapfile -t COMPREPLY < <(compgen -f -- "$current")
                compopt -o filenames
                return
            fi
            ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _headwater_cli headwater-cli
