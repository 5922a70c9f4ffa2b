# bash completion for cjm
_cjm() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} choices=''
    COMPREPLY=()
    # "16:9" is three words to bash: put it together again.
    if [[ $word == : && $before == 16 ]]; then
        COMPREPLY=(':9')
        return
    fi
    case $before in
    --format) choices='pdf png svg odt md' ;;
    --lang) choices='ru en' ;;
    --view) choices='grid loop personas interviews plan compare report' ;;
    --page) choices='fit 16:9 a4 a3 a2 a1 a0' ;;
    --theme) choices='light dark print high-contrast' ;;
    --scale) choices='0.5 1 2 3.125' ;;
    --size) choices='128 256 512 1024' ;;
    -o | --output | --with | --markers)
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
        ;;
    esac
    if [[ -z $choices && $COMP_CWORD -eq 1 ]]; then
        choices='templates new info check diff text merge git-setup validate format export thumbnail --help --version'
    elif [[ -z $choices ]]; then
        case ${COMP_WORDS[1]} in
        new)
            choices='-o --output --lang --force --help'
            if [[ $COMP_CWORD -eq 2 ]]; then choices+=" $(cjm templates 2>/dev/null | cut -d' ' -f1)"; fi
            ;;
        info | check | diff) choices='--json --help' ;;
        merge) choices='-o --output --git --markers --help' ;;
        export) choices='-o --output --format --view --persona --appendix --evidence --transitions --story --show --with --page --theme --scale --help' ;;
        thumbnail) choices='--size --help' ;;
        *) choices='--help' ;;
        esac
        case ${COMP_WORDS[1]} in info | check | diff | text | merge | validate | format | export | thumbnail)
            mapfile -t COMPREPLY < <(
                compgen -f -X '!*.cjm' -- "$word"
                compgen -d -- "$word"
            )
            ;;
        esac
    fi
    mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -W "$choices" -- "$word")
}
complete -o filenames -F _cjm cjm
