
# Where a session is meant, a file may be meant as well. What is printed here is expanded as in a
# command, so that the names of files must be quoted.
__breathe_custom_complete() {
    "${COMP_WORDS[0]}" "$@" "${COMP_WORDS[@]}"
    [[ $4 == positional@0 && $2 != @(remove|log|stats) ]] || return
    local file
    while IFS='' read -r file; do
        printf '%q\n' "${file}"
    done < <(compgen -o plusdirs -f -X '!*.yaml' -- "${cur}")
}

# “run” may be left out.
_breathe_session() {
    local -a commands=()
    if ((COMP_CWORD > 1)) && declare -F "_breathe_${COMP_WORDS[1]}" >/dev/null; then
        _breathe "$@"
    else
        if ((COMP_CWORD == 1)); then
            _breathe "$@"
            commands=("${COMPREPLY[@]}")
            COMPREPLY=()
            set -- "$1" "$2" run
        fi
        COMP_WORDS=("${COMP_WORDS[0]}" run "${COMP_WORDS[@]:1}")
        ((COMP_CWORD++))
        _breathe "$@"
        COMPREPLY+=("${commands[@]}")
    fi
    # Or else every script that is sourced from now on would do what it does at its end.
    trap - RETURN
}
complete -o filenames -F _breathe_session breathe
