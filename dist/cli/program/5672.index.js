"use strict";
exports.id = 5672;
exports.ids = [5672];
exports.modules = {

/***/ 15672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  completion: () => (/* binding */ completion)
});

;// CONCATENATED MODULE: ./build/cli/completion/bash.js
/** What makes words of the candidates, or lets bash find names of files. */
const candidates = (completed) => {
    if (completed === 'file')
        return 'compopt -o default';
    if (completed === 'folder')
        return 'compopt -o dirnames';
    if (completed === 'ref')
        return 'mapfile -t words < <(git for-each-ref --format="%(refname:short)" 2>/dev/null)';
    return completed === 'any' ? ':' : `words=(${completed.join(' ')})`;
};
const ofValue = (command, { name, value }) => value === undefined ? [] : [`    ${command}:--${name}) ${candidates(value)} ;;`];
const ofWord = ({ name, options, operands }) => {
    const switches = [...options.map(option => `--${option.name}`), '--help'].join(' ');
    return `    ${name}) if [[ $cur == -* ]]; then words=(${switches}); else ${operands === undefined ? ':' : candidates(operands)}; fi ;;`;
};
/** A completion for bash 4 or newer. */
const bashCompletion = (commands) => `# bash completion of tidewaiter
_tidewaiter() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word
  local -a words=()
  COMPREPLY=()
  # "--format=json" is three words for bash.
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${commands.map(({ name }) => name).join('|')}) command=$word; break ;; esac
  done
  case $command:$prev in
${commands.flatMap(({ name, options }) => options.flatMap(option => ofValue(name, option))).join('\n')}
    *) case $command in
    '') words=(${commands.map(({ name }) => name).join(' ')} --help --version) ;;
${commands.map(ofWord).join('\n')}
    esac ;;
  esac
  # Not by "compgen -W", which runs what stands in the name of a branch.
  for word in "\${words[@]}"; do
    if [[ $word == "$cur"* ]]; then COMPREPLY+=("$(printf %q "$word")"); fi
  done
}
complete -F _tidewaiter tidewaiter
`;

// EXTERNAL MODULE: ./build/rules/known-rules.js
var known_rules = __webpack_require__(74870);
// EXTERNAL MODULE: ./build/cli/arguments/options.js
var options = __webpack_require__(98467);
;// CONCATENATED MODULE: ./build/cli/completion/completed-command.js


/** The shells that a script can be written for. */
const shells = ['bash', 'zsh', 'fish', 'powershell'];
const completedValue = (option, { formats }, name) => {
    const value = options/* optionValues */.ib[option];
    if (value === 'format')
        return formats;
    // Results of scanners are files; everything else is compared by commits.
    return value === 'ref' && name === 'scans' ? 'file' : value;
};
const operandsOf = (name, taken) => {
    if (taken === 'none')
        return undefined;
    if (name === 'completion')
        return shells;
    if (name === 'explain')
        return known_rules/* knownRules */.f.map(({ id }) => id);
    return name === 'verify' ? 'any' : 'file';
};
/** All commands, from the table that the command line is read by. `render` is told apart there, and has options of Helm besides. */
const completedCommands = () => [
    ...Object.entries(options/* commands */.Pi).map(([name, command]) => ({
        name,
        options: command.options.map(option => ({ name: option, value: completedValue(option, command, name) })),
        operands: operandsOf(name, command.operands),
    })),
    {
        name: 'render',
        options: Object.keys(options/* renderOptions */.Dx).map(name => ({ name, value: name === 'head' ? 'ref' : 'any' })),
        operands: 'folder',
    },
    { name: 'help', options: [], operands: [...Object.keys(options/* commands */.Pi), 'render'] },
];

;// CONCATENATED MODULE: ./build/cli/completion/fish.js
/** What stands behind an option, or in place of an operand: fish puts names of files there unless it is told otherwise. */
const fish_candidates = (completed) => {
    if (completed === 'file')
        return '-F';
    if (completed === 'folder')
        return "-f -a '(__fish_complete_directories)'";
    if (completed === 'ref')
        return `-f -a "(git for-each-ref --format='%(refname:short)' 2>/dev/null)"`;
    return completed === 'any' ? '-f' : `-f -a '${completed.join(' ')}'`;
};
const begin = 'complete -c tidewaiter';
const ofOption = (seen, { name, value }) => value === undefined ? `${begin} ${seen} -f -l ${name}` : `${begin} ${seen} -r -l ${name} ${fish_candidates(value)}`;
const ofCommand = ({ name, options, operands }) => {
    const seen = `-n '__fish_seen_subcommand_from ${name}'`;
    return [
        `${begin} -n __fish_use_subcommand -f -a ${name}`,
        ...options.map(option => ofOption(seen, option)),
        ...(operands === undefined ? [] : [`${begin} ${seen} ${fish_candidates(operands)}`]),
    ];
};
/** A completion for fish 3 or newer. */
const fishCompletion = (commands) => `${['# fish completion of tidewaiter', `${begin} -f`, ...commands.flatMap(ofCommand), `${begin} -f -l help -s h`, `${begin} -f -l version -s v`].join('\n')}\n`;

;// CONCATENATED MODULE: ./build/cli/completion/powershell.js
const quoted = (words) => `@(${words.map(word => `'${word}'`).join(', ')})`;
/** Nothing, where PowerShell goes on with names of files by itself. */
const powershell_candidates = (completed) => {
    if (completed === 'ref')
        return `@(git for-each-ref '--format=%(refname:short)' 2>$null)`;
    return typeof completed === 'string' ? '@()' : quoted(completed);
};
const powershell_ofValue = (command, { name, value }) => value === undefined ? [] : [`    '${command} --${name}' { ${powershell_candidates(value)} }`];
const powershell_ofWord = ({ name, options, operands }) => {
    const switches = quoted([...options.map(option => `--${option.name}`), '--help']);
    return `      '${name}' { if ($word -like '-*') { ${switches} } else { ${operands === undefined ? '@()' : powershell_candidates(operands)} } }`;
};
/** A completion for PowerShell 5 or newer. */
const powershellCompletion = (commands) => `# PowerShell completion of tidewaiter
Register-ArgumentCompleter -Native -CommandName tidewaiter -ScriptBlock {
  param($word, $ast, $position)
  $before = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { "$_" } | Select-Object -Skip 1)
  $command = $before | Where-Object { $_ -in ${quoted(commands.map(({ name }) => name))} } | Select-Object -First 1
  $previous = $before | Select-Object -Last 1
  $words = switch ("$command $previous") {
${commands.flatMap(({ name, options }) => options.flatMap(option => powershell_ofValue(name, option))).join('\n')}
    default {
      switch ("$command") {
      '' { ${quoted([...commands.map(({ name }) => name), '--help', '--version'])} }
${commands.map(powershell_ofWord).join('\n')}
      }
    }
  }
  $words | Where-Object { "$_".StartsWith($word) } | ForEach-Object {
    # The name of a branch may be anything.
    $text = if ($_ -match '^[-\\w./]+$') { $_ } else { "'" + $_.Replace("'", "''") + "'" }
    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
  }
}
`;

;// CONCATENATED MODULE: ./build/cli/completion/zsh.js
const action = (completed) => {
    if (completed === 'file')
        return '_files';
    if (completed === 'folder')
        return '_files -/';
    if (completed === 'ref')
        return '_tidewaiter_refs';
    return completed === 'any' ? ' ' : `(${completed.join(' ')})`;
};
const zsh_ofOption = ({ name, value }) => value === undefined ? `'*--${name}'` : `'*--${name}=:${name}:${action(value)}'`;
const zsh_ofCommand = ({ name, options, operands }) => `    ${name}) _arguments ${[...options.map(zsh_ofOption), "'--help'", ...(operands === undefined ? [] : [`'*:operand:${action(operands)}'`])].join(' ')} ;;`;
/** A completion for zsh, for a file `_tidewaiter` in a folder of `fpath`, or to be read by `source` behind `compinit`. */
const zshCompletion = (commands) => `#compdef tidewaiter
_tidewaiter_refs() {
  local -a refs
  refs=(\${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"})
  compadd -a refs
}
_tidewaiter() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C '--help' '--version' '1:command:(${commands.map(({ name }) => name).join(' ')})' '*::operand:->operands' && return
  [[ $state == operands ]] || return
  case $line[1] in
${commands.map(zsh_ofCommand).join('\n')}
  esac
}
if [[ $funcstack[1] == _tidewaiter ]]; then _tidewaiter "$@"; else compdef _tidewaiter tidewaiter; fi
`;

// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/cli/commands/completion.js







const scripts = {
    bash: bashCompletion,
    zsh: zshCompletion,
    fish: fishCompletion,
    powershell: powershellCompletion,
};
/** `tidewaiter completion SHELL`: the script that lets a shell complete commands, options and rules. It starts nothing of Tidewaiter's. */
const completion = async (request) => {
    const shell = shells.find(name => name === request.operands[0]);
    if (shell === undefined)
        throw new usage_error/* UsageError */.e(`"${request.operands[0]}" is none of the shells ${shells.join(', ')}.`);
    await (0,write_result/* writeResult */.Z)(request, () => scripts[shell](completedCommands()));
    return 0;
};


/***/ }),

/***/ 21711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeResult),
/* harmony export */   j: () => (/* binding */ writeTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30501);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66651);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42010);




/** Writes what a command found: to the file of `--output`, in which no colors are, or else to standard output. */
const writeResult = async ({ output }, render) => {
    if (output !== undefined)
        return writeTo('--output', output, await render(_reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .noPaint */ .Iy));
    const rendered = await render((0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalPaint */ .zc)());
    for (const piece of typeof rendered === 'string' ? [rendered] : rendered)
        await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .zh)(piece);
};
/** Writes a file that an option names. Throws `UsageError` where that is not possible. */
const writeTo = (option, path, text) => {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'w');
        try {
            for (const piece of typeof text === 'string' ? [text] : text)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, piece);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`${option} can't be written: ${error instanceof Error ? error.message : 'unknown error'}. Name a file in a folder that is there and may be written to.`);
    }
};


/***/ })

};
;