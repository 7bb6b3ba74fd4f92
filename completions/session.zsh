
# Where a session is meant, a file may be meant as well.
functions -c __breathe_custom_complete __breathe_ids
__breathe_custom_complete() {
    __breathe_ids "${@}"
    if [[ "${4}" = positional@0 && "${2}" != (remove|log|stats) ]]; then
        _files -g '*.yaml'
    fi
}

# “run” may be left out.
functions -c _breathe __breathe_command
_breathe() {
    if ((CURRENT > 2)) && ((${+functions[_breathe_${words[2]}]})); then
        __breathe_command "${@}"
        return
    fi
    local -i ret=1
    if ((CURRENT == 2)); then
        __breathe_command "${@}" && ret=0
    fi
    words=("${words[1]}" run "${(@)words[2,-1]}")
    ((CURRENT++))
    __breathe_command "${@}" && ret=0
    return ret
}

if [[ "${funcstack[1]}" = _breathe ]]; then
    _breathe "${@}"
else
    compdef _breathe breathe
fi
