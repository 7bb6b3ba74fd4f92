
# Where a session is meant, a file may be meant as well.
functions -c __breathe_custom_completion __breathe_ids
function __breathe_custom_completion
    __breathe_ids $argv
    if test "$argv[4]" = positional@0; and not contains -- "$argv[2]" remove log stats
        # A pattern that fits no file is an error anywhere but in “set”.
        set -l files (string match -e -- '*/' (commandline -t); or printf '\n')*.yaml
        string join -- \n $files
        __fish_complete_directories (commandline -t) ''
    end
end

# “run” may be left out.
functions -c __breathe_tokens __breathe_typed_tokens
function __breathe_tokens
    set -l tokens (__breathe_typed_tokens $argv)
    if contains -- -pc $argv; and set -q tokens[2]; and not __breathe_is_command $tokens[2]
        set tokens $tokens[1] run $tokens[2..]
    end
    string join -- \n $tokens
end

function __breathe_is_command
    functions __breathe_parse_tokens | string match -qr -- "^\s*case '?$argv[1]'?\$"
end

complete -c breathe -n '__breathe_should_offer_completions_for_positional "breathe" -eq 1' \
    -fa '(__breathe_custom_completion ---completion run -- positional@0 (count (__breathe_tokens -pc)) (string length -- (commandline -t)))'
