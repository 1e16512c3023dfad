_netx() {
    local word quoted current="${COMP_WORDS[COMP_CWORD]}"
    COMPREPLY=()
    while IFS= read -r word; do
        case $current in
            \"*) case $word in *[\\\$\`\"\!]*) continue ;; esac; quoted=$word ;;
            \'*) case $word in *\'*) continue ;; esac; quoted=$word ;;
            *) printf -v quoted %q "$word" ;;
        esac
        COMPREPLY+=("$quoted")
        case $word in */ | *=) compopt -o nospace 2>/dev/null ;; esac
    done < <(_NETX_COMPLETE=bash "$1" "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    case ${COMP_WORDS[COMP_CWORD-1]} in  # what the shell alone knows, such as ~/
        -o | --output | --data | --with) compopt -o default 2>/dev/null ;;
    esac
}
complete -F _netx netx
