#compdef netx
_netx() {
    local -a found
    found=(${(f)"$(_NETX_COMPLETE=zsh netx "${(@)words[2,CURRENT]}" 2>/dev/null)"})
    compadd -- $found
}
if [ "$funcstack[1]" = "_netx" ]; then
    _netx "$@"
else
    compdef _netx netx
fi
