# bash completion for marshrut
_marshrut() {
    local word=${COMP_WORDS[COMP_CWORD]}
    mapfile -t COMPREPLY < <(
        compgen -W '--example --help --help-all --read-only --version' -- "$word"
        compgen -f -X '!*.cjm' -- "$word"
        compgen -d -- "$word"
    )
}
complete -o filenames -F _marshrut marshrut
