function __netx_complete
    set --local words (commandline --tokenize --cut-at-cursor --current-process)
    set --local current (commandline --current-token --cut-at-cursor)
    env _NETX_COMPLETE=fish netx $words[2..-1] "$current" 2>/dev/null
end
complete --command netx --no-files --arguments "(__netx_complete)"
complete --command netx --short-option o --long-option output --require-parameter --force-files
