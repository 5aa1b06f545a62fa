"use strict";
exports.id = 395;
exports.ids = [395];
exports.modules = {

/***/ 83863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ appliedBy)
/* harmony export */ });
/* harmony import */ var _artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17351);
/* harmony import */ var _artifacts_shell_engine_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29049);
/* harmony import */ var _artifacts_shell_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67972);
/* harmony import */ var _artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19177);
/* harmony import */ var _values_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97625);
/* harmony import */ var _scripts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16312);






/** All values that an option is given; `-f=x` is `x`, too. */
const valuesOf = ({ options }, ...names) => options.flatMap(({ name, pattern, word, valueWord }) => names.includes(name) && pattern !== '' ? [{ pattern: pattern.replace(/^=/u, ''), word: valueWord ?? word }] : []);
const syntax = (short, long) => ({ short, long: long.split(' ') });
/** Options before and behind the verb of kubectl that take the next word. Source: `kubectl options`, `kubectl apply --help`. */
const kubectlSyntax = syntax('nsvlfko', 'namespace server cluster context kubeconfig user token as as-group as-uid cache-dir certificate-authority client-certificate client-key ' +
    'password profile profile-output request-timeout tls-server-name username vmodule log-flush-frequency selector filename kustomize output');
/** The words after `kubectl`, whoever calls it; undefined for other commands. */
const kubectlWords = ({ name, args }) => {
    if (name === 'kubectl' || name === 'oc' || name === 'microk8s.kubectl')
        return args;
    if (!['k3s', 'k0s', 'microk8s', 'minikube'].includes(name ?? '') || args[0]?.value !== 'kubectl')
        return undefined;
    return args.slice(args[1]?.value === '--' ? 2 : 1);
};
const ofKubectl = (command) => {
    const read = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .lR)(kubectlWords(command) ?? [], kubectlSyntax);
    if (!['apply', 'create', 'replace', 'process'].includes(read.operands[0]?.value ?? ''))
        return [];
    const isRecursive = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .findOption */ .$K)(read, '-R', '--recursive') !== undefined;
    return [
        { kind: 'manifests', files: valuesOf(read, '-f', '--filename').flatMap(listed), isRecursive },
        { kind: 'kustomization', files: valuesOf(read, '-k', '--kustomize') },
    ];
};
/** `a.yaml,b.yaml`. */
const listed = ({ pattern, word }) => pattern.split(',').map(one => ({ pattern: one, word }));
/** True for a command that hands to a cluster, or to Swarm, what it is given. */
const isApplying = (command) => command.name === 'kapp' || [...ofKubectl(command), ...ofStack(command)].length > 0;
/** Source: `kustomize build --help`. */
const kustomizeSyntax = syntax('oe', 'output load-restrictor env helm-command mount network-name reorder');
const ofKustomize = (command, commands) => {
    const kubectl = kubectlWords(command);
    const words = kubectl ?? (command.name === 'kustomize' ? command.args : []);
    const [verb] = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .lR)(words, kubectlSyntax).operands;
    if (verb === undefined || verb.value !== (kubectl === undefined ? 'build' : 'kustomize'))
        return [];
    const { pipeline, position, parent } = command;
    const isLast = pipeline.commands.every(other => other.position <= position);
    const takers = parent !== undefined ? [parent] : isLast ? commands : pipeline.commands.filter(other => other.position > position);
    // Why asked: overlays are built to be looked at by validators as well.
    if (!takers.some(isApplying))
        return [];
    const [folder] = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .lR)(words.slice(words.indexOf(verb) + 1), kustomizeSyntax).operands;
    // Without a folder it is the one that the command runs in.
    return [{ kind: 'kustomization', files: [{ pattern: folder?.pattern ?? '.', word: folder ?? verb }] }];
};
/** Source: `docker stack deploy --help`. */
const stackSyntax = syntax('c', 'compose-file resolve-image orchestrator');
const ofStack = (command) => {
    const call = (0,_artifacts_shell_engine_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .engineCall */ .L6)(command);
    const read = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .lR)(call?.action === 'stack' ? call.args : [], stackSyntax);
    return ['deploy', 'up'].includes(read.operands[0]?.value ?? '')
        ? [{ kind: 'compose', files: valuesOf(read, '-c', '--compose-file') }]
        : [];
};
/** Source: podman-kube-play(1). */
const kubePlaySyntax = syntax('', 'network ip mac-address log-driver log-opt authfile creds configmap annotation context-dir userns');
const ofPodman = (command) => {
    const call = command.name === 'podman' ? (0,_artifacts_shell_engine_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .engineCall */ .L6)(command) : undefined;
    const [verb, ...named] = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .lR)(call?.args ?? [], kubePlaySyntax).operands;
    return ['kube play', 'play kube'].includes(`${call?.action} ${verb?.value}`)
        ? [{ kind: 'manifests', files: named.map(word => ({ pattern: word.pattern, word })) }]
        : [];
};
/** Source: `kapp deploy --help`. */
const kappSyntax = syntax('afn', 'app file namespace into-ns');
const ofKapp = ({ name, args }) => name === 'kapp' && args.some(({ value }) => value === 'deploy')
    ? [{ kind: 'manifests', files: valuesOf((0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .lR)(args, kappSyntax), '-f', '--file').flatMap(listed), isRecursive: true }]
    : [];
/** Options before what Compose is to do. Source: `docker compose --help`. */
const composeSyntax = {
    ...syntax('fpcH', 'file project-name profile env-file project-directory ansi parallel progress context host'),
    untilOperand: true,
};
const composeActions = new Set(['up', 'create', 'run', 'start', 'restart', 'watch']);
/** A script, and what its commands mention. */
class DeployScript {
    script;
    commands;
    #mentions;
    constructor(script) {
        this.script = script;
        this.commands = (0,_artifacts_shell_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseShellScript */ .N)(script.text, script.variables)?.commands ?? [];
    }
    /** The commands that write a file, or name it: what is deployed of it was in their other words before. */
    mentioning(pattern) {
        this.#mentions ??= Map.groupBy(this.commands.filter(command => !isApplying(command)), ({ redirects, args }) => redirects.find(({ takesOutput }) => takesOutput)?.target?.pattern ?? args.at(-1)?.pattern ?? '');
        return this.#mentions.get(pattern) ?? [];
    }
    /** `COMPOSE_FILE`, as the command, the script or the pipeline sets it. */
    composeFile(command) {
        const own = [
            command,
            ...this.commands.filter(({ range, name }) => range.start < command.range.start && name === undefined).toReversed(),
        ]
            .flatMap(({ assignments }) => assignments)
            .find(({ name }) => name === 'COMPOSE_FILE')?.value?.pattern;
        const exported = this.commands
            .filter(({ range, name }) => name === 'export' && range.start < command.range.start)
            .flatMap(({ args }) => args)
            .findLast(({ pattern }) => pattern.startsWith('COMPOSE_FILE='))?.pattern;
        return own ?? exported?.slice('COMPOSE_FILE='.length) ?? this.script.variables('COMPOSE_FILE');
    }
    ofCompose(command) {
        const isOwn = command.name === 'docker-compose' || command.name === 'podman-compose';
        const call = (0,_artifacts_shell_engine_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .engineCall */ .L6)(command);
        const before = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .lR)(isOwn ? command.args : call?.action === 'compose' ? call.args : [], composeSyntax);
        const [action] = before.operands;
        if (action === undefined)
            return [];
        const isConfig = ['config', 'convert'].includes(action.value ?? '');
        const { pipeline, position } = command;
        const isDeployed = isConfig && pipeline.commands.some(other => other.position > position && isApplying(other));
        if (!composeActions.has(action.value ?? '') && !isDeployed)
            return [];
        const named = valuesOf(before, '-f', '--file');
        if (named.length > 0)
            return [{ kind: 'compose', files: named }];
        const listedFiles = this.composeFile(command)?.split(/[:;]/u);
        if (listedFiles !== undefined)
            return [{ kind: 'compose', files: listedFiles.map(pattern => ({ pattern, word: action })) }];
        const folder = (0,_artifacts_shell_command_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .findOption */ .$K)(before, '--project-directory')?.pattern;
        const at = folder === undefined ? '' : `${folder}/`;
        return [{ kind: 'compose', files: (0,_artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_2__/* .composeFilesBeside */ .Uz)('').map(name => ({ pattern: `${at}${name}`, word: action })) }];
    }
    /** Words of what feeds a command, or wrote the file that it takes: one of them may be the file that is deployed in the end. */
    feeding(command, pattern) {
        const { pipeline, position } = command;
        const isPiped = pattern === '-' || pattern === '/dev/stdin';
        const nested = this.commands.filter(({ parent }) => parent === command);
        const feeders = isPiped
            ? [...pipeline.commands.filter(other => other.position < position), ...nested]
            : pattern.includes('\0')
                ? nested
                : this.mentioning(pattern);
        return [...(isPiped ? inputsOf(command) : []), ...feeders.flatMap(feeder => [...inputsOf(feeder), ...feeder.args])]
            .filter(word => !word.pattern.startsWith('-') && /[./]/u.test(word.pattern) && word.pattern !== pattern)
            .slice(0, maxGuesses)
            .map(word => ({ pattern: word.pattern, word }));
    }
}
/** More words of what feeds one command are no files that are looked for. */
const maxGuesses = 50;
/** More of one script is not looked at. */
const maxApplied = 500;
const inputsOf = ({ redirects }) => redirects.flatMap(({ operator, target }) => (operator === '<' && target !== undefined ? [target] : []));
/** True for a path of which it is known where it begins. */
const isPlace = (pattern) => pattern !== '' && pattern !== '-' && !/^\0|:\/\/|^git@/u.test(pattern) && pattern.length <= 1_024;
/** What a script has deployed, in the order of its commands. */
const appliedBy = (script) => {
    const read = new DeployScript(script);
    return read.commands
        .flatMap(command => {
        const asked = [
            ...ofKubectl(command),
            ...ofKustomize(command, read.commands),
            ...ofStack(command),
            ...ofPodman(command),
            ...ofKapp(command),
            ...read.ofCompose(command),
        ];
        if (asked.length === 0)
            return [];
        const folders = [...new Set(script.folders.map(folder => (0,_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .folderAfter */ .z3)(read.commands, command, folder)))];
        return asked.flatMap(({ kind, files, isRecursive = false }) => {
            const place = ({ pattern, word }, isGuess) => isPlace(pattern)
                ? [{ kind, candidates: [...new Set(folders.map(folder => (0,_values_files_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(folder, pattern)))], isRecursive, isGuess, range: word.range }]
                : [];
            return files.flatMap(file => [
                ...place(file, false),
                ...(kind === 'kustomization' ? [] : read.feeding(command, file.pattern).flatMap(one => place(one, true))),
            ]);
        });
    })
        .slice(0, maxApplied);
};


/***/ }),

/***/ 16312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oq: () => (/* binding */ scriptsIn),
/* harmony export */   _V: () => (/* binding */ deployScripts),
/* harmony export */   ju: () => (/* binding */ buildingScripts),
/* harmony export */   z3: () => (/* binding */ folderAfter)
/* harmony export */ });
/* harmony import */ var _artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82333);
/* harmony import */ var _artifacts_pipeline_pipeline_scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54375);
/* harmony import */ var _artifacts_pipeline_script_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51420);
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17249);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63561);





/** True for a text with the words of a command that deploys a chart. Two patterns, since one for both would try each pair of them. */
const deploysCharts = (text) => /\bhelm3?\b/u.test(text) && /\b(?:install|upgrade|template)\b/u.test(text);
/** More scripts of a repository are not looked at. */
const maxScripts = 500;
const pipelineScripts = (root, file, isWanted) => (0,_artifacts_pipeline_pipeline_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .pipelineScalars */ .y)(root, ({ value }) => isWanted(value)).map(({ node, variables, folder }) => ({
    file,
    text: (0,_artifacts_pipeline_script_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptIn */ .lU)(file, node),
    variables,
    folders: folder === undefined ? [''] : [folder, ''],
}));
/** The scripts in a file of which somebody wants the text; none in a file that is no pipeline, makefile or script. `rootsOf` reads it as YAML: GitLab allows a header before the pipeline. */
const scriptsIn = (file, rootsOf, isWanted) => {
    const { path, text } = file;
    if (!isWanted(text))
        return [];
    const own = [...new Set(['', (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path)])];
    if ((0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isPipeline */ .DQ)(path))
        return rootsOf().flatMap(root => pipelineScripts(root, file, isWanted));
    if ((0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isMakefile */ .R8)(path)) {
        const variables = (0,_artifacts_pipeline_script_text_js__WEBPACK_IMPORTED_MODULE_1__/* .makefileVariables */ .uz)(file);
        return [{ file, text: (0,_artifacts_pipeline_script_text_js__WEBPACK_IMPORTED_MODULE_1__/* .makefileRecipes */ .Qf)(file), variables: name => variables.get(name), folders: own.toReversed() }];
    }
    return (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isShellScript */ .EI)(path) ? [{ file, text: _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_4__/* .MappedText */ .D.copied(text, 0), variables: () => undefined, folders: own }] : [];
};
const scriptsOf = (side, isWanted) => side.read
    .flatMap(file => scriptsIn(file, () => side.yaml(file.path)?.documents.flatMap(({ root }) => root ?? []) ?? [], isWanted))
    .slice(0, maxScripts);
/** The scripts of a repository in which `helm` deploys something. */
const deployScripts = (side) => scriptsOf(side, deploysCharts);
/** The scripts of a repository in which a kustomization may be built. */
const buildingScripts = (side) => scriptsOf(side, buildsKustomizations);
/** True for a text with the words of a command that applies a kustomization. */
const buildsKustomizations = (text) => /\bkustomiz|\b(?:kubectl|oc)\b/u.test(text) && /\bkustomiz|[ \t]-k/u.test(text);
/** The folder that a `cd` before the command leads to, when its words are plain. */
const folderAfter = (commands, command, folder) => {
    let here = folder;
    for (const one of commands) {
        if (one.range.start >= command.range.start)
            break;
        const target = ['cd', 'pushd'].includes(one.name ?? '') && one.nesting === 'top' ? one.args[0]?.value : undefined;
        if (target !== undefined && !target.startsWith('-')) {
            const path = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(target.startsWith('/') ? '' : here, target);
            here = path === '' ? '' : `${path}/`;
        }
    }
    return here;
};


/***/ }),

/***/ 38179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QH: () => (/* binding */ unknownPart),
/* harmony export */   W1: () => (/* binding */ PathTree),
/* harmony export */   nd: () => (/* binding */ withUnknown)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63561);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39687);


/** Stands in a path for what is only known when something is deployed: a variable, a parameter. */
const unknownPart = '\0';
/** A text whose templates, of which nothing is known, stand for anything. */
const withUnknown = (text) => text.replaceAll(/\{\{[^{}]{0,500}\}\}/gu, unknownPart);
/** Stands in a pattern for any number of folders. */
const anyFolders = '**';
/** So many files are found for one pattern, and so many names are looked at for all patterns of a repository. */
const maxMatches = 20;
const maxVisits = 500_000;
/** What the first unknown part of a name stands for; undefined when the name is not one of the pattern's. */
const boundIn = (pattern, name) => {
    const pieces = pattern.split(unknownPart);
    const [first = ''] = pieces;
    const last = pieces.at(-1) ?? '';
    if (!name.startsWith(first) || !name.endsWith(last) || name.length <= first.length + last.length)
        return undefined;
    const end = name.length - last.length;
    let at = first.length;
    let bound;
    for (const piece of pieces.slice(1, -1)) {
        const found = name.indexOf(piece, at + 1);
        if (found === -1 || found + piece.length > end)
            return undefined;
        bound ??= name.slice(at, found);
        at = found + piece.length;
    }
    return bound ?? name.slice(first.length, end);
};
const byPath = (a, b) => (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n)(a.path, b.path);
/** The paths of a repository as folders in folders: to be asked for patterns without a look at every path. */
class PathTree {
    #root = { folders: new Map(), files: new Map() };
    #left = maxVisits;
    constructor(paths) {
        for (const path of paths) {
            const parts = path.split('/');
            let here = this.#root;
            for (const part of parts.slice(0, -1)) {
                let next = here.folders.get(part);
                if (next === undefined) {
                    next = { folders: new Map(), files: new Map() };
                    here.folders.set(part, next);
                }
                here = next;
            }
            const name = parts.at(-1) ?? '';
            here.files.set(name, name);
        }
    }
    /** The folder at a path without a slash at its end. */
    #at(path) {
        let here = this.#root;
        for (const part of path === '' ? [] : path.split('/'))
            here = here?.folders.get(part);
        return here;
    }
    hasFolder(path) {
        return this.#at(path) !== undefined;
    }
    /** The names of the files in a folder, and of the folders in it. */
    inFolder(path) {
        const here = this.#at(path);
        return { files: [...(here?.files.keys() ?? [])], folders: [...(here?.folders.keys() ?? [])] };
    }
    /** The files below a folder, at most so many, in the order of their paths within each folder. */
    below(path, most, isEntered = () => true) {
        const found = [];
        const pending = [{ path, folder: this.#at(path) }];
        for (let next = pending.pop(); next !== undefined && found.length < most; next = pending.pop()) {
            const prefix = next.path === '' ? '' : `${next.path}/`;
            for (const file of next.folder?.files.keys() ?? [])
                if (found.length < most)
                    found.push(`${prefix}${file}`);
            for (const [name, folder] of next.folder?.folders ?? [])
                if (isEntered(`${prefix}${name}`))
                    pending.push({ path: `${prefix}${name}`, folder });
        }
        return found.toSorted();
    }
    /** The files that a pattern stands for, each unknown part of it for some of a name. The first in the order of their paths. */
    match(pattern, most = maxMatches) {
        const parts = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)('', pattern).split('/');
        const matches = [];
        for (const { path, folder, bound } of this.#folders(parts.slice(0, -1)))
            for (const [name, , found] of this.#entries(folder.files, parts.at(-1) ?? ''))
                matches.push({ path: `${path}${name}`, bound: bound ?? found ?? '' });
        return matches.toSorted(byPath).slice(0, most);
    }
    /** The folders that a pattern stands for, without a slash at their ends. */
    matchFolders(pattern, most = maxMatches) {
        const found = this.#folders((0,_text_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)('', pattern).split('/'));
        return found
            .map(({ path, bound = '' }) => ({ path: path.slice(0, -1), bound }))
            .toSorted(byPath)
            .slice(0, most);
    }
    #folders(parts) {
        let states = [{ path: '', folder: this.#root, bound: undefined }];
        for (const part of parts) {
            const next = [];
            for (const state of states)
                if (part === anyFolders)
                    this.#descend(state, next);
                else
                    for (const [name, folder, found] of this.#entries(state.folder.folders, part))
                        next.push({ path: `${state.path}${name}/`, folder, bound: state.bound ?? found });
            states = next;
        }
        return states;
    }
    /** A folder and all below it. */
    #descend(top, into) {
        const pending = [top];
        for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
            into.push(state);
            for (const [name, folder] of state.folder.folders) {
                this.#left -= 1;
                if (this.#left < 0)
                    return;
                pending.push({ path: `${state.path}${name}/`, folder, bound: state.bound });
            }
        }
    }
    #entries(held, part) {
        if (!part.includes(unknownPart)) {
            const one = held.get(part);
            return one === undefined ? [] : [[part, one, undefined]];
        }
        const found = [];
        for (const [name, one] of held) {
            this.#left -= 1;
            if (this.#left < 0)
                break;
            const bound = boundIn(part, name);
            if (bound !== undefined)
                found.push([name, one, bound]);
        }
        return found;
    }
}


/***/ }),

/***/ 97625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ shortcomings),
/* harmony export */   P_: () => (/* binding */ chooseFiles),
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63561);
/* harmony import */ var _path_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38179);


const isUnknown = (path) => path.includes(_path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH);
/** Longer texts are no paths. */
const maxPath = 1_024;
/**
 * A path that is relative to a folder (empty, or with a slash at its end), or from the root of the repository when it begins with a slash.
 */
const pathIn = (folder, written) => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)(written.startsWith('/') ? '' : folder, written);
const isElsewhere = (written) => /^[a-z][a-z0-9+.-]*:\/\//iu.test(written) || written.length > maxPath;
/**
 * The ways in which files with unknown parts in their names may be chosen: one for each text that makes the first of them a file of the
 * repository. The same text is put into the others. One way when nothing is unknown, or nothing fits.
 */
const chooseFiles = (files, side) => {
    const choose = (bound) => ({
        bound,
        paths: files.map(({ candidates }) => candidates.map(path => (bound === undefined ? path : path.replaceAll(_path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH, bound))).find(path => side.paths.has(path))),
    });
    for (const { candidates } of files)
        for (const candidate of candidates.filter(isUnknown)) {
            const bounds = new Set(side.tree.match(candidate).map(({ bound }) => bound));
            if (bounds.size > 0)
                return [...bounds].map(choose);
        }
    return [choose(undefined)];
};
/** What is missing and what is not known of files that were chosen. */
const shortcomings = (files, { paths }) => {
    const lost = files.filter((_, index) => paths[index] === undefined);
    const isOpen = ({ written, candidates }) => isUnknown(written) || candidates.some(isUnknown);
    const shown = ({ written }) => written.replaceAll(_path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH, '\u2026');
    return { missing: lost.filter(file => !isOpen(file)).map(shown), unknown: lost.filter(isOpen).map(shown) };
};


/***/ }),

/***/ 34508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ mayHoldContainers),
/* harmony export */   rt: () => (/* binding */ readNaming),
/* harmony export */   uo: () => (/* binding */ loadingVariables),
/* harmony export */   z9: () => (/* binding */ nobodysAmong)
/* harmony export */ });
/* harmony import */ var _artifacts_compose_companions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58714);
/* harmony import */ var _artifacts_compose_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65568);
/* harmony import */ var _artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14920);
/* harmony import */ var _artifacts_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55360);
/* harmony import */ var _artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82333);
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92484);
/* harmony import */ var _artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19177);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63561);
/* harmony import */ var _companions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87833);









/** What Dockerfiles, Compose files and manifests are made of, at the beginning of a line. */
const containerLine = /^\s*(?:(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|ENV|ARG|USER|WORKDIR|SHELL|ONBUILD|HEALTHCHECK)\s|["']?(?:services|include|image|build|extends|privileged|cap_add|volumes|devices|security_opt|network_mode|pid|ipc|user|command|entrypoint|environment|env_file|ports|apiVersion|kind|spec|template|containers|initContainers|securityContext|hostNetwork|hostPID|hostIPC|hostPath|path)["']?\s*:|-\s*["']?[./~$])/i;
/** The paths of changed files that no kind of file claims by its name. */
const nobodysAmong = (unread) => new Set(unread.flatMap(({ path, status }) => (status === 'not-ours' ? [path] : [])));
/** True for a file that may be a container file under a name that says nothing, as far as its diff tells. */
const mayHoldContainers = ({ status, hunks }) => status !== 'removed' && (hunks === undefined || hunks.some(({ lines }) => lines.some(({ text }) => containerLine.test(text))));
/** An assignment, as files of variables have them: `NAME=value`, also with spaces around the sign, and `NAME: value`. */
const assignment = /^\s*(?:export\s+)?[\p{L}_][\p{L}\p{N}_.-]{0,200}\s*[=:]/u;
/** True for a file that may hold variables under a name that says nothing, as far as its diff tells. */
const mayHoldVariables = ({ status, hunks }) => status !== 'removed' && (hunks === undefined || hunks.some(({ lines }) => lines.some(({ text }) => assignment.test(text))));
/** True for a file that names others: a Compose file, what chooses them beside one, a pipeline or a script that deploys. */
const names = (path, tracked) => (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .fileNameOf */ .bV)(path)) ||
    (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .mayDeploy */ .BU)(path) ||
    ((0,_artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_4__/* .isVariablesPath */ .dy)(path) && (0,_artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_4__/* .composeFilesBeside */ .Uz)(path).some(beside => tracked.has(beside)));
/**
 * The Compose files of the repository, the environment files beside them, and its pipelines and scripts, when the change touches files that they may
 * name under any name. Those that the change touches are read anyway.
 */
const readNaming = async (reader, changes, unread) => {
    const nobodys = nobodysAmong(unread);
    const isNamed = changes.files.some(file => file.mayBe !== undefined ||
        (0,_artifacts_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isDockerfileTemplate */ .XF)(file.path, '') ||
        (nobodys.has(file.path) && (mayHoldContainers(file) || mayHoldVariables(file))));
    if (!isNamed)
        return [];
    const touched = new Set(changes.files.map(({ path }) => path));
    const tracked = new Set(await reader.listFiles('head'));
    const naming = [...tracked].filter(path => !touched.has(path) && names(path, tracked));
    // Why last: a repository may have any number of scripts.
    const paths = [...naming.filter(path => !(0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .mayDeploy */ .BU)(path)), ...naming.filter(_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .mayDeploy */ .BU)];
    const texts = paths.length > 0 ? await reader.readFiles('head', paths.slice(0, _companions_js__WEBPACK_IMPORTED_MODULE_5__/* .maxCompanions */ .WN)) : new Map();
    return [...texts].flatMap(([path, read]) => (read.state === 'text' ? [(0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceFile */ .s)(path, read.text)] : []));
};
/**
 * Of Compose files that the change does not touch, those of which services are given their variables from a file of nobody's that it does: `env_file`
 * names files of any name, and what they hold is told of with the service that gets it.
 */
const loadingVariables = (naming, changes, unread) => {
    const nobodys = nobodysAmong(unread);
    const changed = new Set(changes.files.flatMap(({ path }) => (nobodys.has(path) ? [path] : [])));
    return naming
        .filter(file => file.text.includes('env_file') && (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .fileNameOf */ .bV)(file.path)))
        .filter(file => (0,_artifacts_compose_companions_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentFilePaths */ .eE)((0,_artifacts_compose_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file)).some(path => changed.has(path)))
        .map(({ path }) => path);
};


/***/ }),

/***/ 70395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followDeployed: () => (/* binding */ followDeployed)
});

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(64814);
// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(82333);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(92484);
// EXTERNAL MODULE: ./build/artifacts/unrendered/variables-change.js
var variables_change = __webpack_require__(19177);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(55847);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(38179);
// EXTERNAL MODULE: ./build/text/path.js
var path = __webpack_require__(63561);
// EXTERNAL MODULE: ./build/review/read/companions.js
var companions = __webpack_require__(87833);
// EXTERNAL MODULE: ./build/artifacts/compose/companion-path.js
var companion_path = __webpack_require__(16327);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(72916);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 6 modules
var parse = __webpack_require__(69825);
// EXTERNAL MODULE: ./build/environments/commands/applied-files.js
var applied_files = __webpack_require__(83863);
// EXTERNAL MODULE: ./build/environments/commands/scripts.js
var commands_scripts = __webpack_require__(16312);
// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(27289);
;// CONCATENATED MODULE: ./build/review/read/deployed-files.js







const deploys = (text) => /\b(?:kubectl|oc|kapp|kube|docker|podman|nerdctl|finch|docker-compose|podman-compose)\b/u.test(text) &&
    /\b(?:apply|create|replace|process|deploy|up|run|start|restart|watch|play)\b/u.test(text);
const rootsOf = (0,once_for/* onceFor */.b)((file) => (0,parse/* parseYaml */.hN)(file).documents.flatMap(({ root }) => root ?? []));
/** Actions that deploy, with the input that names the files and what these are. Sources: their `action.yml`. */
const deployingActions = new Map([
    ['azure/k8s-deploy', ['manifests', 'manifests']],
    ['hoverkraft-tech/compose-action', ['compose-file', 'compose']],
    ['isbang/compose-action', ['compose-file', 'compose']],
]);
/** What the steps of a workflow, or of a composite action, have deployed by actions. */
const byActions = (file, root) => {
    const holders = [...(0,lookup/* entriesOf */.Mc)((0,lookup/* lookup */.$I)(root, 'jobs')).map(({ value }) => value), (0,lookup/* mappingAt */.oh)(root, 'runs')];
    return holders
        .flatMap(holder => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(holder, 'steps')))
        .flatMap(step => {
        const name = (0,lookup/* stringAt */.bX)(step, 'uses')?.replace(/@.*$/su, '').toLowerCase();
        const [input, kind] = deployingActions.get(name ?? '') ?? [];
        const node = input === undefined ? undefined : (0,lookup/* nodeAt */.oB)(step, 'with', input);
        if (kind === undefined || node?.kind !== 'scalar' || node.value.includes('${{'))
            return [];
        return node.value.split(/[\n,]/u).flatMap((written) => {
            const path = (0,companion_path/* companionPath */.ad)('', written.trim());
            return path === undefined || written.trim() === ''
                ? []
                : [{ kind, candidates: [path], isRecursive: false, isGuess: false, range: node.range, by: file }];
        });
    });
};
/** Compose files and manifests that a file has deployed. Kustomizations are built where they are rendered. */
const deployedBy = (0,once_for/* onceFor */.b)((file) => {
    const scripts = (0,commands_scripts/* scriptsIn */.Oq)(file, () => rootsOf(file), deploys);
    const byCommands = scripts.flatMap(applied_files/* appliedBy */.r).map(applied => ({ ...applied, by: file }));
    const usesActions = file.text.includes('uses') && [...deployingActions.keys()].some(name => file.text.toLowerCase().includes(name));
    return [...byCommands, ...(usesActions ? rootsOf(file).flatMap(root => byActions(file, root)) : [])].filter(({ kind }) => kind !== 'kustomization');
});
/** More files of one folder are not looked at. */
const maxFiles = 1_000;
/** Which files of a folder kubectl takes. Source: Kubernetes, `resource.FileExtensions`. */
const isTaken = (path) => /\.(?:json|ya?ml)$/u.test(path);
/** The files that are deployed, of those that there are. */
const placesOf = (by, tree) => {
    for (const candidate of by.candidates) {
        // A shell puts the names in place of `*`, `?` and `[\u2026]`.
        const pattern = candidate.replaceAll(/\*+|\?|\[[^\]/]{1,50}\]/gu, path_tree/* unknownPart */.QH);
        const files = tree.match(pattern).map(({ path }) => path);
        const folders = by.kind === 'manifests' && !by.isGuess ? (pattern === '' ? [''] : tree.matchFolders(pattern).map(({ path }) => path)) : [];
        const inFolders = folders.flatMap(folder => by.isRecursive ? tree.below(folder, maxFiles) : tree.inFolder(folder).files.map(name => (folder === '' ? name : `${folder}/${name}`)));
        const found = [...files, ...inFolders.filter(isTaken)];
        if (found.length > 0)
            return found.map(path => ({ path, by }));
    }
    return [];
};
/** So many files are found, some of them more than once, for all commands of one side. */
const maxFound = 200_000;
/** By what two commands deploy the same. */
const keyOfDeployed = ({ kind, candidates, isRecursive }) => JSON.stringify([kind, candidates, isRecursive]);
/** All that is deployed. Why each command once: a script may say the same thousands of times. */
const placesIn = (all, tree) => {
    const byPath = new Map();
    const seen = new Set();
    let left = maxFound;
    for (const one of all) {
        const key = keyOfDeployed(one);
        if (seen.has(key))
            continue;
        seen.add(key);
        const found = placesOf(one, tree);
        left -= 1 + found.length;
        if (left < 0)
            return { places: [...byPath.values()], isComplete: false };
        for (const place of found)
            if (!byPath.has(place.path) || byPath.get(place.path)?.by.isGuess)
                byPath.set(place.path, place);
    }
    return { places: [...byPath.values()], isComplete: true };
};

// EXTERNAL MODULE: ./build/review/read/naming-files.js
var naming_files = __webpack_require__(34508);
;// CONCATENATED MODULE: ./build/review/read/pointed-files.js










const noTexts = { texts: new Map(), kinds: new Map() };
const nothing = {
    base: noTexts,
    head: noTexts,
    undeployed: new Set(),
    pointers: new Map(),
    notifications: [],
};
const deployedIn = (files) => [...files].filter(({ path }) => (0,paths/* mayDeploy */.BU)(path)).flatMap(deployedBy);
/** What Compose takes at the root of a repository is deployed by whoever starts it there. */
const atRoot = new Set((0,variables_change/* composeFilesBeside */.Uz)(''));
const aboutManifests = /^[ \t]*["']?apiVersion["']?[ \t]*:/mu;
const aboutServices = /^["']?(?:services|include)["']?[ \t]*:/mu;
/** As what a text is read that is deployed under its name; undefined for what is none. */
const kindOf = (path, text, kind) => {
    const own = (0,classify/* classify */.L8)(path, text).kind;
    if (own !== 'none')
        return own === (kind === 'compose' ? 'compose' : 'kubernetes') ? own : undefined;
    if (kind === 'compose')
        return aboutServices.test(text) ? 'compose' : undefined;
    return aboutManifests.test(text) || /^\s*\{[\s\S]{0,2000}"apiVersion"/u.test(text) ? 'kubernetes' : undefined;
};
/**
 * Compose files and manifests that stand as they are, or are touched only a little, and that the change has deployed where nobody deployed them: by a
 * pipeline, a makefile or a script that did something else before. All that they hold is new, by the line that points at them. And files of the change
 * under names that say nothing, which somebody deploys all the same.
 */
const followDeployed = async (sides) => {
    const { reader, changes, isIgnored, base, head, unchanged } = sides;
    const [before, now, standing] = [deployedIn(base.values()), deployedIn(head.values()), deployedIn(unchanged)];
    const known = new Set(before.map(keyOfDeployed));
    // Why: a pipeline or a script that is new deploys what is there, which was there for all to see.
    const isKnown = new Set(changes.flatMap(file => (base.has((0,change_set/* basePath */.Jp)(file)) ? [file.path] : [])));
    const fresh = now.filter(one => !known.has(keyOfDeployed(one)) && isKnown.has(one.by.path));
    const unread = changes.filter(file => !head.has(file.path) && (0,naming_files/* mayHoldContainers */.B1)(file) && !isIgnored(file.path));
    const mayName = unread.length > 0 && now.length + standing.length > 0;
    if (fresh.length === 0 && !mayName)
        return nothing;
    const tracked = (await reader.listFiles('head')) ?? [];
    const trees = { base: new path_tree/* PathTree */.W1((0,change_set/* pathsAtBase */.hf)(tracked, { files: changes })), head: new path_tree/* PathTree */.W1(tracked) };
    const named = await readNamed(reader, unread, {
        base: placesIn([...before, ...standing], trees.base).places,
        head: placesIn([...now, ...standing], trees.head).places,
    });
    const former = new Set(placesIn(before, trees.base).places.map(({ path }) => path));
    const { places: found, isComplete } = placesIn(fresh, trees.head);
    const [first] = fresh;
    const unfound = isComplete || first === undefined ? [] : [tooMany(first, 'some')];
    const places = found.filter(isCandidate(sides, former));
    if (places.length === 0)
        return { ...nothing, ...named, notifications: unfound };
    const pointed = await pointAt(places, former, { ...sides, tracked, tree: trees.base });
    return {
        ...pointed,
        notifications: [...unfound, ...pointed.notifications],
        base: named.base,
        head: {
            texts: new Map([...named.head.texts, ...pointed.head.texts]),
            kinds: new Map([...named.head.kinds, ...pointed.head.kinds]),
        },
    };
};
/** True for a place that may be deployed anew: what is new is judged as such anyway. */
const isCandidate = ({ changes, isIgnored }, former) => {
    const changed = new Map(changes.map(file => [file.path, file]));
    return ({ path }) => {
        const file = changed.get(path);
        const isNew = file?.status === 'added' || file?.status === 'copied';
        return !isNew && !isIgnored(path) && !former.has(file ? (0,change_set/* basePath */.Jp)(file) : path) && !atRoot.has(path);
    };
};
const pointAt = async (places, former, { reader, changes, head, tracked, tree }) => {
    const changed = new Map(changes.map(file => [file.path, file]));
    const others = tracked.filter(path => !changed.has(path) && (0,paths/* mayDeploy */.BU)(path)).slice(0, companions/* maxCompanions */.WN);
    const standing = [...new Set(places.map(({ path }) => path))].filter(path => !changed.has(path));
    const asked = standing.slice(0, companions/* maxCompanions */.WN);
    const texts = await reader.readFiles('head', [...new Set([...asked, ...others])]);
    const elsewhere = deployedIn(others.flatMap(path => fileOf(path, texts.get(path)) ?? []));
    const deployed = new Set([...former, ...placesIn(elsewhere, tree).places.map(({ path }) => path)]);
    const found = { texts: new Map(), kinds: new Map() };
    const [undeployed, pointers, notifications] = [new Set(), new Map(), []];
    const take = (path, by, read, before) => {
        const pointer = { path, target: undefined, by: by.by, range: by.range };
        const kind = read.state === 'text' ? kindOf(path, read.text, by.kind) : undefined;
        if (read.state !== 'text' && !by.isGuess)
            notifications.push(unreached(pointer));
        if (kind === undefined)
            return;
        pointers.set(path, pointer);
        found.kinds.set(path, kind);
        if (before === undefined)
            found.texts.set(path, read);
        else
            undeployed.add(before);
    };
    for (const { path, by } of places) {
        const file = changed.get(path);
        const own = file && head.get(path);
        const read = own ? { state: 'text', text: own.text } : (texts.get(path) ?? { state: 'absent' });
        const before = file && (0,change_set/* basePath */.Jp)(file);
        if (!deployed.has(before ?? path) && !pointers.has(path) && read.state !== 'absent')
            take(path, by, read, before);
    }
    const first = places[0];
    if (standing.length > asked.length && first !== undefined)
        notifications.push(tooMany(first.by, standing.length - asked.length));
    return { head: found, undeployed, pointers, notifications };
};
const fileOf = (path, read) => read?.state === 'text' ? (0,source_file/* sourceFile */.s)(path, read.text) : undefined;
/** Changed files that are read as nothing by their own names, and as what somebody deploys them at each side. */
const readNamed = async (reader, unread, places) => {
    const byPath = new Map(places.head.map(place => [place.path, place]));
    const wanted = unread.filter(({ path }) => byPath.has(path));
    if (wanted.length === 0)
        return { base: noTexts, head: noTexts };
    const texts = await reader.readChangedFiles(wanted);
    return { base: asDeployed(texts.base, places.base), head: asDeployed(texts.head, places.head) };
};
const asDeployed = (read, places) => {
    const [texts, kinds] = [new Map(), new Map()];
    for (const { path, by } of places) {
        const found = read.get(path);
        const kind = found?.state === 'text' ? kindOf(path, found.text, by.kind) : undefined;
        if (found === undefined || kind === undefined)
            continue;
        texts.set(path, found);
        kinds.set(path, kind);
    }
    return { texts, kinds };
};
const problem = ({ by, range }, what) => ({
    code: 'unresolved',
    level: 'error',
    path: by.path,
    range,
    message: `${what} Look at it yourself, or take "${by.path}" off the review with "ignore-paths".`,
});
const unreached = (pointer) => problem(pointer, `What is deployed here from now on ("${(0,path/* fileNameOf */.bV)(pointer.path)}") is a link, or can\u2019t be read, so it was not reviewed.`);
const tooMany = (by, left) => problem(by, `More files are deployed here from now on than are looked at: ${left} of them were not reviewed.`);


/***/ })

};
;