#compdef netx
_netx() {
    local -a found open
    found=(${(f)"$(_NETX_COMPLETE=zsh netx "${(@)words[2,CURRENT]}" 2>/dev/null)"})
    open=(${(M)found:#*[/=]})
    compadd -S '' -- $open
    compadd -- ${found:|open}
    if (( ! $#found )) && [[ $words[CURRENT-1] == (-o|--output|--data|--with) ]]; then _files; fi
}
if [ "$funcstack[1]" = "_netx" ]; then
    _netx "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i; }
    compdef _netx netx
fi
