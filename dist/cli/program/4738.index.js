"use strict";
exports.id = 4738;
exports.ids = [4738];
exports.modules = {

/***/ 9430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ nodesBelow),
/* harmony export */   z: () => (/* binding */ isGoneThrough)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73465);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69210);



/** More nodes of one file are not looked at. */
const maxVisits = 50_000;
/**
 * The nodes of a tree, itself included, each once however many aliases name it, in no order that counts. What stands under a key that is not `entered` is
 * left out. Returns whether these are all.
 */
function* nodesBelow(root, entered = () => true) {
    const seen = new Set();
    const pending = [root];
    let next = pending.pop();
    for (let visits = 0; next !== undefined && visits < maxVisits; next = pending.pop(), visits += 1) {
        const node = (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(next);
        if (node === undefined || seen.has(node))
            continue;
        seen.add(node);
        yield node;
        for (const { name, value } of (0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node))
            if (entered(name))
                pending.push(value);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_2__/* .appendAll */ .u)(pending, (0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node));
    }
    return next === undefined;
}
/** False for a tree that is too large for `nodesBelow` to give all of it. */
const isGoneThrough = (root) => {
    const nodes = nodesBelow(root);
    let step = nodes.next();
    while (step.done !== true)
        step = nodes.next();
    return step.value;
};


/***/ }),

/***/ 14738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ fromHere),
/* harmony export */   r: () => (/* binding */ appliedBy)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73465);
/* harmony import */ var _values_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84972);
/* harmony import */ var _deploy_script_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14442);
/* harmony import */ var _scripts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83115);




/** More of one script is not looked at. */
const maxApplied = 500;
/** True for what may be a path in the repository. */
const isPlace = (pattern) => pattern !== '' && pattern !== '-' && !/^\0(?!\/[^\0])|:\/\/|^git@/u.test(pattern) && pattern.length <= 1_024;
/** What is below a folder that only the machine knows, `$PWD` or `$(dirname "$0")`, lies mostly where the command runs, or at the root. */
const fromHere = (pattern) => pattern.replace(/^(?:\0|~\+)\//u, '');
/** What a script has deployed, in the order of its commands. */
const appliedBy = (script) => {
    const read = (0,_deploy_script_js__WEBPACK_IMPORTED_MODULE_0__/* .deployScriptOf */ .k)(script);
    const found = [];
    let left = _deploy_script_js__WEBPACK_IMPORTED_MODULE_0__/* .maxValues */ .$;
    for (const command of read.commands) {
        if (found.length >= maxApplied || left <= 0)
            break;
        const asked = read.asked(command);
        if (asked.length === 0)
            continue;
        const folders = [...new Set(script.folders.map(folder => (0,_scripts_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAfter */ .z3)(read.commands, command, folder)))];
        const places = ({ pattern, word }) => isPlace(pattern) ? [{ candidates: [...new Set(folders.map(folder => (0,_values_files_js__WEBPACK_IMPORTED_MODULE_2__/* .pathIn */ .lW)(folder, fromHere(pattern))))], range: word.range }] : [];
        for (const { kind, files, isRecursive = false, named, sourced, byTurns, setting } of asked) {
            const given = { named: named.flatMap(places), sourced: sourced.flatMap(places), byTurns };
            const how = {
                kind,
                isRecursive,
                ...(kind === 'compose' && { setting }),
                ...(given.named.length + given.sourced.length > 0 && { variables: given }),
            };
            for (const file of files.slice(0, Math.max(0, left))) {
                left -= 1;
                (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_3__/* .appendAll */ .u)(found, places(file).map(place => ({ ...place, ...how, isGuess: false })));
                if (kind === 'kustomization')
                    continue;
                (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_3__/* .appendAll */ .u)(found, read
                    .feeding(command, file)
                    .flatMap(places)
                    .map(place => ({ ...place, ...how, isGuess: true })));
            }
        }
    }
    return found.slice(0, maxApplied);
};


/***/ }),

/***/ 14442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ deployScriptOf),
  $: () => (/* binding */ maxValues)
});

// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/artifacts/shell/command-arguments.js
var command_arguments = __webpack_require__(43906);
// EXTERNAL MODULE: ./build/artifacts/shell/engine-calls.js
var engine_calls = __webpack_require__(51070);
// EXTERNAL MODULE: ./build/artifacts/shell/parse.js
var parse = __webpack_require__(85005);
// EXTERNAL MODULE: ./build/artifacts/shell/redirects.js
var redirects = __webpack_require__(68731);
// EXTERNAL MODULE: ./build/artifacts/shell/shell-word.js
var shell_word = __webpack_require__(85145);
// EXTERNAL MODULE: ./build/artifacts/unrendered/variables-change.js
var variables_change = __webpack_require__(55292);
// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(12656);
;// CONCATENATED MODULE: ./build/environments/commands/brace-expansion.js

/** More texts for one word are not looked at: braces with more stand for anything. */
const maxTexts = 100;
/** The innermost braces of a word, which the shell takes apart: `{a,b}`, `{1..3}`. A lone `{a}` is a text. */
const braces = /\{([^{}\s]{0,500}(?:,|\.\.)[^{}\s]{0,500})\}/u;
/** What a shell takes for text as it is: what is quoted, and variables. */
const untouched = /'[^']*'|"[^"]*"|\\.|\$\{[^{}]*\}/gsu;
/** Source: bash(1), "Brace Expansion": `{x..y}` and `{x..y..step}`, of whole numbers or single letters. */
const range = /^(?:(-?\d{1,9})\.\.(-?\d{1,9})|([A-Za-z])\.\.([A-Za-z]))(?:\.\.-?(\d{1,9}))?$/u;
const rangeOf = (inner) => {
    const [, from, to, first, last, step = '1'] = range.exec(inner) ?? [];
    const [start, end] = first === undefined ? [Number(from), Number(to)] : [first.charCodeAt(0), last?.charCodeAt(0) ?? 0];
    if (Number.isNaN(start))
        return undefined;
    const width = /^-?0\d|\.\.-?0\d/u.test(inner) ? Math.max(from?.length ?? 0, to?.length ?? 0) : 0;
    const by = Math.max(1, Number(step));
    const count = Math.floor(Math.abs(end - start) / by) + 1;
    if (count > maxTexts)
        return [path_tree/* unknownPart */.QH];
    return Array.from({ length: count }, (_, index) => {
        const at = start + Math.sign(end - start) * by * index;
        return first === undefined ? String(at).padStart(width, '0') : String.fromCharCode(at);
    });
};
const alternativesOf = (inner) => (inner.includes(',') ? inner.split(',') : (rangeOf(inner) ?? []));
/** The words that a shell makes of one with braces; `written` is how it stands in the script. Braces with too many stand for anything. */
const bracesIn = (pattern, written) => {
    if (!pattern.includes('{') || !braces.test(written.replaceAll(untouched, '')))
        return [pattern];
    let made = [pattern];
    for (let depth = 0; depth < 20; depth += 1) {
        let isDone = true;
        const next = made.flatMap(text => {
            const found = braces.exec(text);
            const alternatives = found === null ? [] : alternativesOf(found[1] ?? '');
            if (found === null || alternatives.length === 0)
                return [text];
            isDone = false;
            const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
            return alternatives.map(one => `${before}${one}${after}`);
        });
        if (isDone)
            return made;
        if (next.length > maxTexts)
            return [...new Set(made.flatMap(openOf))];
        made = [...new Set(next)];
    }
    return made.flatMap(openOf);
};
/** Braces, and braces within, stand for anything, also for nothing. */
const openOf = (text) => {
    let open = text;
    for (let before = ''; before !== open;) {
        before = open;
        open = open.replaceAll(/\{[^{}\s]{0,500}\}/gu, path_tree/* unknownPart */.QH);
    }
    return [open.replaceAll(/\0+/gu, path_tree/* unknownPart */.QH), open.replaceAll(path_tree/* unknownPart */.QH, '')];
};

// EXTERNAL MODULE: ./build/environments/commands/deploying-commands.js
var deploying_commands = __webpack_require__(5135);
// EXTERNAL MODULE: ./build/environments/commands/run-by-others.js
var run_by_others = __webpack_require__(77382);
// EXTERNAL MODULE: ./build/environments/commands/word-values.js
var word_values = __webpack_require__(94384);
;// CONCATENATED MODULE: ./build/environments/commands/deploy-script.js













/** Options before what Compose is to do. Source: `docker compose --help`. */
const composeSyntax = {
    ...(0,deploying_commands/* syntax */.ou)('fpcH', 'file project-name profile env-file project-directory ansi parallel progress context host'),
    untilOperand: true,
};
const composeActions = new Set(['up', 'create', 'run', 'start', 'restart', 'watch']);
/** A script, and what its commands mention. */
class DeployScript {
    #script;
    commands;
    values;
    /** False where the shell parser gives up before the end, or the script is too long for it. */
    isWhole;
    #mentions;
    #written;
    #seen;
    constructor(script) {
        this.#script = script;
        const parsed = (0,parse/* parseShellScript */.N)(script.text, script.variables);
        const values = new word_values/* WordValues */.Zb({ assigned: withArguments(parsed) }, script.alternatives);
        this.values = values;
        this.isWhole = parsed?.complete === true;
        this.#written =
            script.isWritten && ((0,paths/* isPipeline */.DQ)(script.file.path) || (0,paths/* scriptForm */.me)(script.file.path) !== undefined) ? (parsed?.commands ?? []) : [];
        this.commands = (0,run_by_others/* withHeld */.iP)((parsed?.commands ?? []).flatMap(command => listedIn(values.command(command))), script.text.text);
    }
    /** True for a word of a command that starts a container as it is written: rules judge those of pipelines and scripts. */
    isSeen({ range, pattern }) {
        this.#seen ??= new Set(this.#written.flatMap(command => (0,engine_calls/* engineCall */.L6)(command)?.args ?? []).map(word => `${word.range.start} ${word.pattern}`));
        return this.#seen.has(`${range.start} ${pattern}`);
    }
    /** What a command has deployed. */
    asked(command) {
        const others = (0,deploying_commands/* deploysOf */.o)(withMark({ ...command, args: this.values.arguments(command) }), this.commands);
        return [...others.map(one => ({ ...one, named: [] })), ...this.#ofCompose(command)].map(one => {
            const named = this.spelledOut(one.named);
            return {
                ...one,
                files: this.spelledOut(one.files),
                named,
                sourced: one.kind === 'compose' ? this.spelledOut(this.#sourcedBefore(command)) : [],
                byTurns: named.length > one.named.length,
                setting: name => this.#setting(command, name),
            };
        });
    }
    /** Values with what their words may stand for in their place. */
    spelledOut(values) {
        return values.flatMap(({ pattern, word }) => {
            if (!pattern.includes(path_tree/* unknownPart */.QH))
                return bracesIn(pattern, word.text).map(text => ({ pattern: text, word }));
            // The value may be the rest of a word: `--filename=$F`.
            const from = word.pattern.length - pattern.length;
            return this.values.of(word).map(text => ({ pattern: text.slice(from), word }));
        });
    }
    /** The commands that write a file, or name it: what is deployed of it was in their other words before. */
    #mentioning(pattern) {
        if (this.#mentions === undefined) {
            const mentions = new Map();
            for (const command of this.commands.filter(one => !(0,deploying_commands/* isApplying */.Bs)(one)))
                for (const name of writtenBy(command))
                    mentions.set(name, [...(mentions.get(name) ?? []), command]);
            this.#mentions = mentions;
        }
        return this.#mentions.get(pattern) ?? [];
    }
    /** A variable of Compose's own, such as `COMPOSE_FILE`, as the command, the script or the pipeline sets it. */
    #setting(command, variable) {
        const own = [
            command,
            ...this.commands.filter(({ range, name }) => range.start < command.range.start && name === undefined).toReversed(),
        ]
            .flatMap(({ assignments }) => assignments)
            .find(({ name }) => name === variable)?.value?.pattern;
        const exported = this.commands
            .filter(({ range, name }) => name === 'export' && range.start < command.range.start)
            .flatMap(({ args }) => args)
            .findLast(({ pattern }) => pattern.startsWith(`${variable}=`))?.pattern;
        return own ?? exported?.slice(variable.length + 1) ?? this.#script.variables(variable);
    }
    /** The Compose files that a command starts, and the files of variables that it names for them. */
    #ofCompose(command) {
        const before = this.#composeArguments(command);
        const [action] = before.operands;
        if (action === undefined)
            return [];
        const isConfig = ['config', 'convert'].includes(action.value ?? '');
        const { pipeline, position } = command;
        const isDeployed = isConfig && pipeline.commands.some(other => other.position > position && (0,deploying_commands/* isApplying */.Bs)(other));
        if (!composeActions.has(action.value ?? '') && !isDeployed)
            return [];
        const options = (0,deploying_commands/* valuesOf */.sm)(before, '--env-file');
        const listed = options.length > 0 ? undefined : this.#setting(command, 'COMPOSE_ENV_FILES');
        const named = listed === undefined ? options : listed.split(',').map(pattern => ({ pattern, word: action }));
        return [{ kind: 'compose', files: this.#composeFiles(command, before, action), named }];
    }
    #composeArguments(command) {
        if (command.name === 'docker-compose' || command.name === 'podman-compose')
            return (0,command_arguments/* readArguments */.lR)(this.values.arguments(command), composeSyntax);
        const call = (0,engine_calls/* engineCall */.L6)({ ...command, args: this.values.arguments(command) });
        return (0,command_arguments/* readArguments */.lR)(call?.action === 'compose' ? call.args : [], composeSyntax);
    }
    #composeFiles(command, before, action) {
        const named = (0,deploying_commands/* valuesOf */.sm)(before, '-f', '--file');
        if (named.length > 0)
            return named;
        const listed = this.#setting(command, 'COMPOSE_FILE')?.split(/[:;]/u);
        if (listed !== undefined)
            return listed.map(pattern => ({ pattern, word: action }));
        const folder = (0,command_arguments/* findOption */.$K)(before, '--project-directory')?.pattern;
        const at = folder === undefined ? '' : `${folder}/`;
        return (0,variables_change/* composeFilesBeside */.Uz)('').map(name => ({ pattern: `${at}${name}`, word: action }));
    }
    /**
     * Files of variables that the shell has read before a command, so that they are in its environment: `set -a; . FILE`, `export $(cat FILE)`,
     * `env $(cat FILE) docker compose up`.
     */
    #sourcedBefore(command) {
        const earlier = this.commands.filter(({ range }) => range.start < command.range.start);
        const exportsAll = earlier.some(({ name, args }) => name === 'set' && args.some(({ pattern }) => /^-[a-z]*a|^allexport$/u.test(pattern)));
        const read = exportsAll ? earlier.filter(({ name }) => name === '.' || name === 'source').flatMap(({ args }) => args.slice(0, 1)) : [];
        const printed = this.commands
            .filter(({ nesting }) => nesting === 'command-substitution')
            .filter(({ parent }) => parent !== undefined && (parent === command || (parent.name === 'export' && earlier.includes(parent))))
            .flatMap(nested => [...(0,redirects/* inputFiles */.u)(nested), ...nested.args.slice(-1)]);
        return [...read, ...printed]
            .filter(({ pattern }) => /[./]|env/u.test(pattern) && !pattern.startsWith('-'))
            .map(word => ({ pattern: word.pattern, word }));
    }
    /** The commands that feed a command, wrote the file that it takes, or list the names of what it takes. */
    feeders(command, { pattern, word }) {
        const { pipeline, position, parent } = command;
        const isOpen = pattern.includes(path_tree/* unknownPart */.QH) || pattern.includes(mark) || isListed(command);
        const isFed = isOpen || isStandardInput(pattern);
        const upstream = isFed ? pipeline.commands.filter(other => other.position < position) : [];
        const nested = isFed ? this.commands.filter(other => other.parent === command) : this.#mentioning(pattern);
        const finding = isOpen && parent?.name === 'find' ? [parent] : [];
        return [...upstream, ...finding, ...nested, ...(isOpen ? this.#computing(word) : [])];
    }
    /** Words by which it may be named what is deployed in the end. */
    feeding(command, value) {
        const own = isStandardInput(value.pattern) ? (0,redirects/* inputFiles */.u)(command) : [];
        return [...own, ...this.feeders(command, value).flatMap(namedBy)]
            .filter(word => !word.pattern.startsWith('-') && /[./]/u.test(word.pattern) && word.pattern !== value.pattern)
            .slice(0, maxGuesses)
            .map(word => ({ pattern: word.pattern, word }));
    }
    /** The commands that compute what a variable of a word holds: `for F in $(ls a/*.yaml)`. */
    #computing({ variables }) {
        const ranges = variables.flatMap(name => this.values.assignedTo(name)).map(({ range }) => range);
        return ranges.length === 0
            ? []
            : this.commands.filter(({ range, nesting }) => nesting === 'command-substitution' && ranges.some(({ start, end }) => start <= range.start && range.end <= end));
    }
}
/** What a script assigns, and what it puts in place of its own arguments: `set -- --privileged`. */
const withArguments = (parsed) => {
    const words = (parsed?.commands ?? []).flatMap(({ name, args }) => (name === 'set' && args[0]?.pattern === '--' ? args.slice(1) : []));
    const assigned = parsed?.assigned ?? new Map();
    return words.length === 0 ? assigned : new Map([...assigned, ['@', words], ['*', words]]);
};
/** More words of what feeds one command are no files that are looked for. */
const maxGuesses = 50;
const isStandardInput = (pattern) => pattern === '-' || pattern === '/dev/stdin';
/** What `xargs` and `find -exec` put a name in place of. */
const mark = '{}';
/** What a command may write: where its output goes, what `-o` names, its last word. */
const writtenBy = ({ redirects, args }) => {
    const named = args.filter((_, at) => /^(?:-[oO]|--output(?:-document)?)$/u.test(args[at - 1]?.pattern ?? ''));
    const output = redirects.find(({ takesOutput }) => takesOutput)?.target ?? args.at(-1);
    return new Set([...named, ...(output === undefined ? [] : [output])].map(({ pattern }) => pattern));
};
/** True for a command that `xargs` gives names that it reads. */
const isListed = ({ wrappers }) => wrappers.some(({ name }) => name === 'xargs');
/** The command with a mark where `xargs` puts the names: at the end, unless it has a mark of its own. */
const withMark = (command) => {
    const xargs = command.wrappers.find(({ name }) => name === 'xargs');
    if (xargs === undefined || xargs.args.some(({ pattern }) => /^-[iI]|^--replace/u.test(pattern)))
        return command;
    return { ...command, args: [...command.args, (0,shell_word/* plainWord */.hx)(mark, mark, command.range)] };
};
/** More arguments that GNU parallel lists are not looked at. */
const maxListed = 50;
/** What GNU parallel runs: a command for each word that it lists behind `:::`, in place of `{}` or at the end. Source: parallel(1). */
const listedIn = (command) => {
    const { name, args } = command;
    const at = name === 'parallel' ? args.findIndex(({ value = '' }) => /^:{3,4}\+?$/u.test(value)) : -1;
    if (at === -1)
        return [command];
    const words = args.slice(0, at).flatMap(word => (0,word_values/* fieldsOf */.Pf)(word.pattern).map(field => (0,shell_word/* plainWord */.hx)(word.text, field, word.range)));
    const start = words.findIndex(({ pattern }) => run_by_others/* deployers */.mf.has((0,run_by_others/* programIn */.Wm)(pattern)));
    const [nameWord, ...own] = start === -1 ? [] : words.slice(start);
    if (nameWord === undefined)
        return [command];
    const isMarked = own.some(({ pattern }) => pattern.includes(mark));
    return args.slice(at + 1, at + 1 + maxListed).map(one => {
        const put = (word) => (0,shell_word/* plainWord */.hx)(word.text, word.pattern.replaceAll(mark, one.pattern), word.range);
        return { ...command, name: (0,run_by_others/* programIn */.Wm)(nameWord.pattern), nameWord, args: isMarked ? own.map(put) : [...own, one] };
    });
};
/** The words by which a command may name files: `find` those below its folders, by the names that it looks for. */
const namedBy = (command) => {
    const { name, args } = command;
    if (name !== 'find')
        return [...(0,redirects/* inputFiles */.u)(command), ...args];
    const end = args.findIndex(({ pattern }) => /^[-(!]/u.test(pattern));
    const names = args.filter((_, at) => /^-i?(?:name|path|wholename)$/u.test(args[at - 1]?.pattern ?? ''));
    return (end === -1 ? args : args.slice(0, end)).flatMap(folder => names.map(one => (0,shell_word/* plainWord */.hx)(one.text, `${folder.pattern}/**/${one.pattern.replace(/^.*\//su, '')}`, one.range)));
};
/** More values of one script are not looked at: each is held against all commands. */
const maxValues = 1_000;
/** What the commands of a script have deployed. Why once: several ask. */
const deployScriptOf = (0,once_for/* onceFor */.b)((script) => new DeployScript(script));


/***/ }),

/***/ 5135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ isApplying),
/* harmony export */   dn: () => (/* binding */ kubectlArguments),
/* harmony export */   o: () => (/* binding */ deploysOf),
/* harmony export */   ou: () => (/* binding */ syntax),
/* harmony export */   sm: () => (/* binding */ valuesOf)
/* harmony export */ });
/* harmony import */ var _artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43906);
/* harmony import */ var _artifacts_shell_engine_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51070);
/* harmony import */ var _artifacts_shell_redirects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68731);



/** All values that an option is given; `-f=x` is `x`, too. */
const valuesOf = ({ options }, ...names) => options.flatMap(({ name, pattern, word, valueWord }) => names.includes(name) && pattern !== '' ? [{ pattern: pattern.replace(/^=/u, ''), word: valueWord ?? word }] : []);
const syntax = (short, long) => ({ short, long: long.split(' ') });
/** Options before and behind the verb of kubectl that take the next word. Source: `kubectl options`, `kubectl apply --help`, `patch --help`, `run --help`. */
const kubectlSyntax = syntax('nsvlfkop', 'namespace server cluster context kubeconfig user token as as-group as-uid cache-dir certificate-authority client-certificate client-key ' +
    'password profile profile-output request-timeout tls-server-name username vmodule log-flush-frequency selector filename kustomize output ' +
    'patch patch-file type subresource image overrides override-type env labels port clusterrole role serviceaccount group custom');
/** The words after `kubectl`, whoever calls it; undefined for other commands. */
const kubectlWords = ({ name, args }) => {
    if (name === 'kubectl' || name === 'oc' || name === 'microk8s.kubectl')
        return args;
    if (!['k3s', 'k0s', 'microk8s', 'minikube'].includes(name ?? '') || args[0]?.value !== 'kubectl')
        return undefined;
    return args.slice(args[1]?.value === '--' ? 2 : 1);
};
/** The arguments of kubectl, whoever calls it; undefined for other commands. */
const kubectlArguments = (command) => {
    const words = kubectlWords(command);
    return words && (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .readArguments */ .lR)(words, kubectlSyntax);
};
const applying = new Set(['apply', 'create', 'replace', 'process', 'auth']);
const ofKubectl = (command) => {
    const read = kubectlArguments(command);
    const verb = read?.operands[0]?.value ?? '';
    if (read !== undefined && verb === 'patch')
        return [{ kind: 'patch', files: valuesOf(read, '--patch-file') }];
    if (read === undefined || !applying.has(verb))
        return [];
    const isRecursive = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .findOption */ .$K)(read, '-R', '--recursive') !== undefined;
    return [
        { kind: 'manifests', files: valuesOf(read, '-f', '--filename').flatMap(listed), isRecursive },
        { kind: 'kustomization', files: valuesOf(read, '-k', '--kustomize') },
    ];
};
/** `a.yaml,b.yaml`, not within braces, which the shell takes apart before. */
const listed = ({ pattern, word }) => {
    const parts = [''];
    let depth = 0;
    for (const letter of pattern) {
        if (letter === '{')
            depth += 1;
        if (letter === '}')
            depth -= 1;
        if (letter === ',' && depth <= 0)
            parts.push('');
        else
            parts.push(`${parts.pop()}${letter}`);
    }
    return parts.map(one => ({ pattern: one, word }));
};
/** True for a command that hands to a cluster, or to Swarm, what it is given. */
const isApplying = (command) => command.name === 'kapp' || [...ofKubectl(command), ...ofStack(command)].some(({ kind }) => kind !== 'patch');
/** Source: `kustomize build --help`. */
const kustomizeSyntax = syntax('oe', 'output load-restrictor env helm-command mount network-name reorder');
const ofKustomize = (command, commands) => {
    const kubectl = kubectlWords(command);
    const words = kubectl ?? (command.name === 'kustomize' ? command.args : []);
    const [verb] = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .readArguments */ .lR)(words, kubectlSyntax).operands;
    if (verb === undefined || verb.value !== (kubectl === undefined ? 'build' : 'kustomize'))
        return [];
    const { pipeline, position, parent } = command;
    const isLast = pipeline.commands.every(other => other.position <= position);
    const takers = parent !== undefined ? [parent] : isLast ? commands : pipeline.commands.filter(other => other.position > position);
    // Why asked: overlays are built to be looked at by validators as well.
    if (!takers.some(isApplying))
        return [];
    const [folder] = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .readArguments */ .lR)(words.slice(words.indexOf(verb) + 1), kustomizeSyntax).operands;
    // Without a folder it is the one that the command runs in.
    return [{ kind: 'kustomization', files: [{ pattern: folder?.pattern ?? '.', word: folder ?? verb }] }];
};
/** Source: `docker stack deploy --help`. */
const stackSyntax = syntax('c', 'compose-file resolve-image orchestrator');
const ofStack = (command) => {
    const call = (0,_artifacts_shell_engine_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .engineCall */ .L6)(command);
    const read = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .readArguments */ .lR)(call?.action === 'stack' ? call.args : [], stackSyntax);
    return ['deploy', 'up'].includes(read.operands[0]?.value ?? '')
        ? [{ kind: 'compose', files: valuesOf(read, '-c', '--compose-file') }]
        : [];
};
/** Source: podman-kube-play(1). */
const kubePlaySyntax = syntax('', 'network ip mac-address log-driver log-opt authfile creds configmap annotation context-dir userns');
const ofPodman = (command) => {
    const call = command.name === 'podman' ? (0,_artifacts_shell_engine_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .engineCall */ .L6)(command) : undefined;
    const [verb, ...named] = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .readArguments */ .lR)(call?.args ?? [], kubePlaySyntax).operands;
    return ['kube play', 'play kube'].includes(`${call?.action} ${verb?.value}`)
        ? [{ kind: 'manifests', files: named.map(word => ({ pattern: word.pattern, word })) }]
        : [];
};
/** Source: `kapp deploy --help`. */
const kappSyntax = syntax('afn', 'app file namespace into-ns');
const ofKapp = ({ name, args }) => name === 'kapp' && args.some(({ value }) => value === 'deploy')
    ? [{ kind: 'manifests', files: valuesOf((0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .readArguments */ .lR)(args, kappSyntax), '-f', '--file').flatMap(listed), isRecursive: true }]
    : [];
/** Source: `kompose up --help`, `kompose convert --help`: what a Compose file says is made into objects of Kubernetes. */
const komposeSyntax = syntax('fonc', 'file out namespace controller provider build replicas volumes');
const ofKompose = ({ name, args }) => {
    const read = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .readArguments */ .lR)(name === 'kompose' ? args : [], komposeSyntax);
    return ['up', 'convert'].includes(read.operands[0]?.value ?? '')
        ? [{ kind: 'compose', files: valuesOf(read, '-f', '--file').flatMap(listed) }]
        : [];
};
/** The folder in which the kubelet looks for static pods, where kubeadm has it. Source: Kubernetes documentation, "Create static Pods". */
const staticPods = /(?:^|[=:])\/etc\/kubernetes\/manifests(?:\/|$)/u;
/** What a command puts where the kubelet starts it: copies, links, texts. */
const ofStaticPods = ({ name, nameWord, args, redirects, position }) => {
    const isIn = redirects.some(({ takesOutput, target }) => takesOutput && staticPods.test(target?.pattern ?? ''));
    if (!isIn && !(puts.has(name ?? '') && args.some(({ pattern }) => staticPods.test(pattern))))
        return [];
    const files = [...(0,_artifacts_shell_redirects_js__WEBPACK_IMPORTED_MODULE_2__/* .inputFiles */ .u)({ redirects }), ...args]
        .filter(({ pattern }) => !staticPods.test(pattern) && !pattern.startsWith('-'))
        .map(word => ({ pattern: word.pattern.replace(/^if=/u, ''), word }));
    const piped = position > 0 && nameWord !== undefined ? [{ pattern: '-', word: nameWord }] : [];
    return [{ kind: 'manifests', files: [...files, ...piped] }];
};
const puts = new Set('cp mv install ln dd rsync scp tee'.split(' '));
/** What a command has deployed, of all that `commands` do; Compose is apart, since more than its arguments says which files it takes. */
const deploysOf = (command, commands) => [
    ...ofKubectl(command),
    ...ofKustomize(command, commands),
    ...ofStack(command),
    ...ofPodman(command),
    ...ofKapp(command),
    ...ofKompose(command),
    ...ofStaticPods(command),
];


/***/ }),

/***/ 77382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wm: () => (/* binding */ programIn),
/* harmony export */   iP: () => (/* binding */ withHeld),
/* harmony export */   mf: () => (/* binding */ deployers)
/* harmony export */ });
/* harmony import */ var _artifacts_shell_inline_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88668);
/* harmony import */ var _artifacts_shell_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85005);
/* harmony import */ var _artifacts_shell_shell_word_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85145);
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84054);




/** Programs that deploy. */
const deployers = new Set('kubectl oc kustomize kapp helm helm3 docker docker-compose podman podman-compose nerdctl k3s microk8s minikube'.split(' '));
/** Programs that only say or look for the words that they are given. */
const sayers = new Set('echo printf grep egrep rg which type man alias log info warn error say die usage cat sed awk'.split(' '));
/** What is behind the last slash of a path, or of the name of an image, is a program: `bitnami/kubectl:1.33` and `/usr/bin/kubectl` give `kubectl`. */
const programIn = (name) => name.replace(/^.*\//su, '').replace(/[:@].*$/su, '');
/** `k() { kubectl -n x "$@"; }`: a function that hands its arguments on. */
const handingOn = /(?:^|[;\n{])[ \t]{0,40}(?:function[ \t]{1,9})?([\w.-]{1,100})[ \t]{0,9}\(\)[ \t]{0,9}\{\s{0,99}([\w.-][^;{}|&\n]{0,300}?)[ \t]{1,9}"?\$[@*]"?/gu;
/** What a script gives a name of its own, an alias or a function, by its first words. */
const namesIn = (commands, text) => {
    const aliases = commands.filter(({ name }) => name === 'alias').flatMap(({ args }) => args.map(({ value = '' }) => value));
    const pairs = [
        ...aliases.map(value => /^([\w.-]{1,100})=([^|&;]{1,500})$/su.exec(value) ?? []),
        ...(text.includes('$@') || text.includes('$*') ? text.matchAll(handingOn) : []),
    ];
    return new Map(pairs.flatMap(([, name, words]) => (name === undefined || words === undefined ? [] : [[name, words.trim().split(/\s+/u)]])));
};
/** The command under the name that another stands for. */
const named = (command, names) => {
    const [name, ...words] = names.get(command.name ?? '') ?? [];
    if (name === undefined || !deployers.has(name))
        return command;
    const before = words.map(word => (0,_artifacts_shell_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .plainWord */ .hx)(word, word, command.range));
    return { ...command, name, args: [...before, ...command.args] };
};
const commandsIn = (text, range) => (0,_artifacts_shell_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseShellScript */ .N)(_text_mapped_text_js__WEBPACK_IMPORTED_MODULE_3__/* .MappedText */ .D.standing(text, range))?.commands ?? [];
/** More of one script is not looked at. */
const maxFound = 200;
/**
 * What the programs in a script run of their arguments, where it deploys something: `ssh host kubectl \u2026`, `aws-vault exec x -- kubectl \u2026`, `docker run bitnami/kubectl
 * \u2026`, `nix-shell --run '\u2026'`. It stands before the command that holds it, in the same pipeline.
 */
const heldBy = (command) => {
    const { name = '', args, inner = [], redirects } = command;
    if (name === 'ssh') {
        const bodies = redirects.flatMap(({ body }) => body ?? []);
        if (bodies.length > 0)
            return bodies.flatMap(({ text, range }) => commandsIn(text, range));
    }
    if (sayers.has(name) || (0,_artifacts_shell_inline_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .isShell */ .H7)(name) || inner.length > 0)
        return [];
    const at = args.findIndex(({ value = '' }) => deployers.has(programIn(value)));
    const word = args[at];
    if (word !== undefined)
        return [{ ...command, name: programIn(word.value ?? ''), nameWord: word, args: args.slice(at + 1) }];
    return args.flatMap(({ value = '', range }) => {
        const isScript = /\s/u.test(value) && /\b(?:kubectl|oc|docker|podman|helm)\b/u.test(value);
        return isScript ? commandsIn(value.replace(/^--?[\w-]+=/u, ''), range) : [];
    });
};
/** All commands of a script, with those that other programs run for it, and its own names by what they stand for. */
const withHeld = (commands, text) => {
    const names = namesIn(commands, text);
    let left = maxFound;
    return commands.flatMap(command => {
        const own = names.size === 0 ? command : named(command, names);
        const held = left > 0 ? heldBy(own) : [];
        left -= held.length;
        return held.length === 0 ? [own] : [own, ...held];
    });
};


/***/ }),

/***/ 83115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ju: () => (/* binding */ buildingScripts),
  Yc: () => (/* binding */ buildsImages),
  _V: () => (/* binding */ deployScripts),
  _P: () => (/* binding */ deploysFiles),
  z3: () => (/* binding */ folderAfter),
  Oq: () => (/* binding */ scriptsIn)
});

// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/artifacts/pipeline/pipeline-scalars.js
var pipeline_scalars = __webpack_require__(79998);
// EXTERNAL MODULE: ./build/artifacts/pipeline/script-text.js
var script_text = __webpack_require__(47203);
// EXTERNAL MODULE: ./build/artifacts/shell/variables.js
var variables = __webpack_require__(86055);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/nodes-below.js
var nodes_below = __webpack_require__(9430);
// EXTERNAL MODULE: ./build/text/mapped-text.js
var mapped_text = __webpack_require__(84054);
// EXTERNAL MODULE: ./build/environments/commands/run-by-others.js
var run_by_others = __webpack_require__(77382);
;// CONCATENATED MODULE: ./build/environments/commands/argument-lists.js




/** The program that an image is made for: `gcr.io/cloud-builders/kubectl:1`. */
const programOf = (image) => {
    const name = image && (0,run_by_others/* programIn */.Wm)(image);
    return name === 'compose' ? 'docker-compose' : name;
};
const quoted = (word) => `'${word.replaceAll("'", String.raw `'\''`)}'`;
const wordsOf = (node) => (0,lookup/* itemsOf */.S3)(node).flatMap(item => (item.kind === 'scalar' ? [[item.value, item]] : []));
/** `command` and `args` of a container, `entrypoint` and `args` of a step, as the command that they are. */
const commandIn = (holder) => {
    const [args, command] = [wordsOf((0,lookup/* nodeAt */.oB)(holder, 'args')), wordsOf((0,lookup/* nodeAt */.oB)(holder, 'command'))];
    if (args.length + command.length === 0)
        return undefined;
    const program = command.length > 0 ? undefined : ((0,lookup/* stringAt */.bX)(holder, 'entrypoint') ?? programOf((0,lookup/* stringAt */.bX)(holder, 'name') ?? (0,lookup/* stringAt */.bX)(holder, 'image')));
    const builder = new mapped_text/* MappedTextBuilder */.Y();
    if (program !== undefined)
        builder.stand(program, { start: holder.range.start, end: holder.range.start });
    for (const [word, { range }] of [...command, ...args])
        builder.stand(` ${quoted(word)}`, range);
    return builder.build(holder.range.start);
};
/** The commands that a file has as lists of arguments: steps of Cloud Build, Tekton and Drone, hooks of Skaffold, containers. */
const argumentLists = (root) => [...(0,nodes_below/* nodesBelow */.B)(root)].flatMap(node => (node.kind === 'mapping' ? (commandIn(node) ?? []) : []));

// EXTERNAL MODULE: ./build/artifacts/yaml/mapping-keys.js
var mapping_keys = __webpack_require__(69210);
;// CONCATENATED MODULE: ./build/environments/commands/pipeline-values.js



/** More texts of a pipeline are not kept. */
const maxTexts = 1_000;
/** More texts for one name are not kept. */
const maxForName = 100;
const add = (name, text, found) => {
    const known = found.get(name) ?? new Set();
    if (known.size < maxForName)
        found.set(name, known.add(text));
};
/** The scalars below a matrix, each by the key that it stands under: items of lists, and those of `include`. */
const collect = (matrix, found) => {
    const pending = [{ key: undefined, node: matrix }];
    for (let next = pending.pop(), left = maxTexts; next !== undefined && left > 0; next = pending.pop(), left -= 1) {
        const { key } = next;
        const node = (0,mapping_keys/* deref */.LA)(next.node);
        if (node?.kind === 'scalar' && key !== undefined)
            add(key, node.value, found);
        if (node?.kind === 'sequence')
            for (const item of (0,lookup/* itemsOf */.S3)(node))
                pending.push({ key, node: item });
        if (node?.kind === 'mapping')
            for (const { name, value } of (0,lookup/* entriesOf */.Mc)(node))
                pending.push({ key: name, node: value });
    }
};
/** The values that inputs and parameters have where nobody gives others: a mapping of them by their names, or a list. */
const collectDefaults = (holder, prefixes, found) => {
    const put = (name, one) => {
        const text = (0,lookup/* stringAt */.bX)(one, 'default');
        if (name !== undefined && text !== undefined)
            for (const prefix of prefixes)
                add(plainName(`${prefix}_${name}`), text, found);
    };
    for (const { name, value } of (0,lookup/* entriesOf */.Mc)(holder))
        put(name, (0,mapping_keys/* deref */.LA)(value));
    for (const item of (0,lookup/* itemsOf */.S3)(holder))
        put((0,lookup/* stringAt */.bX)(item, 'name'), (0,mapping_keys/* deref */.LA)(item));
};
/** As an expression is named in a script. */
const plainName = (name) => name.replaceAll(/\W+/gu, '_');
/** What inputs are called in expressions. Sources: GitHub documentation, "Contexts"; Azure documentation, "Template parameters". */
const prefixesOf = { inputs: ['inputs', 'github_event_inputs'], parameters: ['parameters'] };
/** `echo NAME=text >> $GITHUB_ENV`, `echo "name=text" >> "$GITHUB_OUTPUT"`. Source: GitHub documentation, "Workflow commands". */
const handedOn = /\becho[ \t]{1,9}(?:(["'])([A-Za-z_][\w-]{0,63})=([^"'\n]{1,300})\1|([A-Za-z_][\w-]{0,63})=([^\s"'`;|&]{1,300}))[ \t]{0,9}>>[ \t]{0,9}["']?\$\{?GITHUB_(?:ENV|OUTPUT)\b/gu;
const collectHanded = (script, found) => {
    for (const [, , quoted, given, bare, value] of script.matchAll(handedOn))
        add(plainName(quoted ?? bare ?? ''), given ?? value ?? '', found);
};
/**
 * What a pipeline puts in place of variables, wherever in the file: its matrices (`${{ matrix.NAME }}` of GitHub, `$NAME` of GitLab's `parallel:matrix`), inputs where
 * nobody gives others, and what one step hands to the next. Sources: GitHub documentation, "Running variations of jobs in a workflow"; GitLab documentation,
 * "parallel:matrix".
 */
const pipelineValues = (root) => {
    const found = new Map();
    for (const node of (0,nodes_below/* nodesBelow */.B)(root, name => name !== 'matrix')) {
        if (node.kind === 'scalar' && node.value.includes('GITHUB_'))
            collectHanded(node.value, found);
        for (const { name = '', value } of (0,lookup/* entriesOf */.Mc)(node)) {
            if (name === 'matrix')
                collect(value, found);
            const held = (0,mapping_keys/* deref */.LA)(value);
            const prefixes = prefixesOf[name];
            if (prefixes !== undefined && held !== undefined)
                collectDefaults(held, prefixes, found);
        }
    }
    const lists = new Map([...found].map(([name, texts]) => [name, [...texts]]));
    return name => lists.get(name) ?? lists.get(name.replace(/^(?:matrix|env|steps_\w{1,200}_outputs)_/u, '')) ?? [];
};

// EXTERNAL MODULE: ./build/environments/commands/word-values.js
var word_values = __webpack_require__(94384);
;// CONCATENATED MODULE: ./build/environments/commands/scripts.js








/** A text without what the shell takes away: quotes may stand in the middle of a word, and lines be joined. */
const bareWords = (text) => text.replaceAll(/\\\r?\n|["'\\]/gu, '');
/** True for a text with the words of a command that builds an image. */
const buildsImages = (text) => /\b(?:docker|podman|nerdctl|buildah|finch|buildctl|img|kaniko)\b/u.test(text) && /\b(?:build|bud|b|executor)\b/u.test(text);
/** True for a text with the words of a command that deploys Compose files or manifests. */
const deploysFiles = (text) => text.includes('/kubernetes/manifests') ||
    (/\b(?:kubectl|oc|kapp|kube|kustomize|docker|podman|nerdctl|finch|docker-compose|podman-compose|kompose|argocd|flux|helm3?|ctr)\b/u.test(text) &&
        /\b(?:apply|create|replace|process|reconcile|patch|set|label|adm|debug|edit|exec|update|deploy|up|run|start|restart|watch|play|convert|install|upgrade)\b/u.test(text));
/** True for a text with the words of a command that deploys a chart. Two patterns, since one for both would try each pair of them. */
const deploysCharts = (text) => /\bhelm3?\b/u.test(text) && /\b(?:install|upgrade|template)\b/u.test(text);
/** More scripts of a repository are not looked at. */
const maxScripts = 500;
/** Words without which a pipeline puts nothing in place of variables. */
const putsIn = /matrix|inputs|parameters|GITHUB_(?:ENV|OUTPUT)/u;
const scriptsBelow = (root, file, isWanted) => {
    const places = [...new Set(['', (0,text_path/* folderOf */.yS)(file.path)])];
    // Why: pipelines run at the root, and tools where their own file lies.
    const own = (0,paths/* isPipeline */.DQ)(file.path) ? places : places.toReversed();
    const alternatives = putsIn.test(file.text) ? pipelineValues(root) : word_values/* noAlternatives */.sQ;
    const lists = file.text.includes('args') || file.text.includes('command') ? argumentLists(root).filter(({ text }) => isWanted(text)) : [];
    return [
        ...(0,pipeline_scalars/* pipelineScalars */.y)(root, ({ value }) => isWanted(value)).map(({ node, variables, folder }) => ({
            file,
            text: (0,script_text/* scriptIn */.lU)(file, node),
            isWritten: true,
            variables,
            alternatives,
            folders: [...new Set([...(folder === undefined ? [] : [folder]), ...own])],
        })),
        ...lists.map(text => ({ file, text, isWritten: false, variables: variables/* noVariables */.C, alternatives, folders: own })),
    ];
};
/**
 * The scripts in a file of which somebody wants the text; none in a file that holds no commands by its name. `rootsOf` reads it as YAML: GitLab allows a
 * header before the pipeline.
 */
const scriptsIn = (file, rootsOf, isWanted) => {
    const { path } = file;
    const form = (0,paths/* scriptForm */.me)(path);
    // Why besides as it is written: what the shell takes away may stand between words as well, as in a text of JSON.
    const isSpelled = (text) => isWanted(text) || isWanted(bareWords(text));
    if ((!(0,paths/* holdsCommands */.pH)(path) && form === undefined) || !isSpelled(file.text))
        return [];
    if ((0,paths/* holdsCommands */.pH)(path) || form === undefined)
        return rootsOf().flatMap(root => scriptsBelow(root, file, isSpelled));
    const constants = (0,script_text/* constantsOf */.Lg)(file, form);
    const own = [...new Set(['', (0,text_path/* folderOf */.yS)(path)])];
    return [
        {
            file,
            text: (0,script_text/* scriptOf */.Fl)(file, form),
            isWritten: true,
            variables: name => constants.get(name),
            alternatives: word_values/* noAlternatives */.sQ,
            // Why: make enters the folder of the makefile that it is given, and a script is started from anywhere.
            folders: form === 'make' ? own.toReversed() : own,
        },
    ];
};
const scriptsOf = (side, isWanted) => side.read
    .flatMap(file => scriptsIn(file, () => side.yaml(file.path)?.documents.flatMap(({ root }) => root ?? []) ?? [], isWanted))
    .slice(0, maxScripts);
/** The scripts of a repository in which `helm` deploys something. */
const deployScripts = (side) => scriptsOf(side, deploysCharts);
/** The scripts of a repository in which a kustomization may be built. */
const buildingScripts = (side) => scriptsOf(side, buildsKustomizations);
/** True for a text with the words of a command that applies a kustomization. */
const buildsKustomizations = (text) => /\bkustomiz|\b(?:kubectl|oc)\b/u.test(text) && /\bkustomiz|[ \t"']-k/u.test(text);
/** The folder that a `cd` before the command leads to, when its words are plain. */
const folderAfter = (commands, command, folder) => {
    let here = folder;
    for (const one of commands) {
        if (one.range.start >= command.range.start)
            break;
        const target = ['cd', 'pushd'].includes(one.name ?? '') && one.nesting === 'top' ? one.args[0]?.value : undefined;
        if (target !== undefined && !target.startsWith('-')) {
            const path = (0,text_path/* resolvePath */.o1)(target.startsWith('/') ? '' : here, target);
            here = path === '' ? '' : `${path}/`;
        }
    }
    return here;
};


/***/ }),

/***/ 94384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Zb: () => (/* binding */ WordValues),
/* harmony export */   sQ: () => (/* binding */ noAlternatives)
/* harmony export */ });
/* harmony import */ var _artifacts_shell_shell_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85145);
/* harmony import */ var _path_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12656);


const noAlternatives = () => [];
/** More texts for one word are not looked at. */
const maxTexts = 100;
/** How deep variables are followed that are made of variables. */
const maxDepth = 4;
/** `$NAME`, `${NAME}`, `${NAME[@]}`; `${NAME[1]}` is one of them; `${NAME:-text}` may be the text. */
const variable = /\$(?:(\w{1,64})|\{(\w{1,64})(?:\[[@*\w]{1,20}\])?(?::?-([^{}$`]{0,200}))?\})/u;
/** A word that is nothing but a variable, or the list of arguments. */
const onlyVariable = /^"?\$(?:(\w{1,64}|[@*])|\{(\w{1,64})(?:\[[@*]\])?(?::?-([^{}$`]{0,200}))?\})"?$/u;
/** What is computed when the script runs. */
const computed = /[$`(]/u;
/** The fields of a text, as the shell splits it. */
const fieldsOf = (text) => text.split(/\s+/u).filter(field => field !== '');
/**
 * What words of a script may stand for, as far as constant words say it: a loop over names, a list in a variable or in an array, a name that is put
 * together of them. What is computed stays unknown.
 */
class WordValues {
    #assigned;
    #given;
    #known = new Map();
    constructor({ assigned }, given) {
        this.#assigned = assigned;
        this.#given = given;
    }
    /** The texts that a word may have; only its pattern where no constant is known for what it is made of. */
    of({ text, pattern }, depth = 0) {
        if (!pattern.includes(_path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH) || depth > maxDepth)
            return [pattern];
        let made = [''];
        let isWhole = true;
        for (let rest = text; rest !== '';) {
            const found = variable.exec(rest);
            const literal = rest.slice(0, found?.index ?? rest.length).replaceAll(/["']/gu, '');
            if (computed.test(literal))
                return [pattern];
            const values = found === null ? [''] : this.#withDefault(found[1] ?? found[2] ?? '', found[3], depth);
            isWhole &&= values.length > 0;
            const parts = values.length > 0 ? values : [_path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH];
            made = made.flatMap(before => parts.map(part => `${before}${literal}${part}`)).slice(0, maxTexts);
            rest = found === null ? '' : rest.slice(found.index + found[0].length);
        }
        return isWhole || made.length > 1 ? made : [pattern];
    }
    #withDefault(name, otherwise, depth) {
        const values = this.#valuesOf(name, depth);
        return otherwise === undefined || otherwise === '' ? values : [...new Set([...values, ...fieldsOf(otherwise)])];
    }
    /** The constant texts of a variable, each field of a list by itself. */
    #valuesOf(name, depth) {
        const known = this.#known.get(name);
        if (known !== undefined)
            return known;
        // Why set before: a variable may be made of itself.
        this.#known.set(name, []);
        const words = (this.#assigned.get(name) ?? []).flatMap(word => this.of(word, depth + 1));
        const fields = [...words, ...this.#given(name)].flatMap(fieldsOf).filter(field => !field.includes(_path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH));
        const values = [...new Set(fields)].slice(0, maxTexts);
        this.#known.set(name, values);
        return values;
    }
    /** The words that a variable is ever given. */
    assignedTo(name) {
        return this.#assigned.get(name) ?? [];
    }
    /** The arguments of a command, with options in place of a variable that holds some: `docker compose $FILES up`. */
    arguments({ args }) {
        return args.flatMap(word => {
            const [, plain, braced, otherwise = ''] = onlyVariable.exec(word.text) ?? [];
            const name = plain ?? braced;
            if (name === undefined || !(word.value ?? _path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH).match(/\s|\0/u))
                return [word];
            const fields = word.value === undefined ? [...this.#listOf(name), ...fieldsOf(otherwise)] : fieldsOf(word.value);
            return fields.some(field => field.startsWith('-')) ? fields.map(field => (0,_artifacts_shell_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .plainWord */ .hx)(word.text, field, word.range)) : [word];
        });
    }
    /** A command whose name stands in an array or a list, with what that holds: `all=(kubectl apply -f x); "${all[@]}"`. */
    command(command) {
        const { name, nameWord, args } = command;
        const [, plain, braced] = (name === undefined && nameWord ? onlyVariable.exec(nameWord.text) : null) ?? [];
        const constant = nameWord?.value ?? '';
        const [program, ...words] = /^"?\$/u.test(nameWord?.text ?? '') && /\s/u.test(constant) ? fieldsOf(constant) : this.#listOf(plain ?? braced ?? '');
        if (nameWord === undefined || program === undefined)
            return command;
        const held = words.map(word => (0,_artifacts_shell_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .plainWord */ .hx)(nameWord.text, word, nameWord.range));
        return { ...command, name: program.slice(program.lastIndexOf('/') + 1), args: [...held, ...args] };
    }
    /** All fields that a variable is given, in the order of the script, those of it that are nothing but itself left out. */
    #listOf(name) {
        return [...(this.#assigned.get(name) ?? []).map(({ pattern }) => pattern), ...this.#given(name)]
            .flatMap(fieldsOf)
            .filter(field => field !== _path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH)
            .slice(0, maxTexts);
    }
}


/***/ })

};
;