"use strict";
exports.id = 2280;
exports.ids = [2280];
exports.modules = {

/***/ 43906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ findOption),
/* harmony export */   lR: () => (/* binding */ readArguments),
/* harmony export */   xU: () => (/* binding */ optionRange)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73465);

/** An option with its value, where it is written. */
const optionRange = ({ word, valueWord }) => ({ start: word.range.start, end: (valueWord ?? word).range.end });
const known = (pattern) => (pattern.includes('\0') ? undefined : pattern);
const withValue = (name, pattern, word, valueWord) => ({
    name,
    value: known(pattern),
    pattern,
    word,
    ...(valueWord && { valueWord }),
});
/** The letters of a cluster; the last one may take the next word. */
const cluster = (word, next, short) => {
    const options = [];
    const { pattern } = word;
    for (let at = 1; at < pattern.length; at += 1) {
        const letter = pattern[at] ?? '';
        if (letter === '\0')
            break;
        if (!short.includes(letter)) {
            options.push({ name: `-${letter}`, value: undefined, pattern: '', word });
            continue;
        }
        const rest = pattern.slice(at + 1);
        const attached = rest !== '';
        options.push(attached || next === undefined ? withValue(`-${letter}`, rest, word) : withValue(`-${letter}`, next.pattern, word, next));
        return { options, takesNext: !attached && next !== undefined };
    }
    return { options, takesNext: false };
};
/** `--name`, `--name=value` or `--name value`. */
const longOption = (word, next, long) => {
    const { pattern } = word;
    const equals = pattern.indexOf('=');
    if (equals !== -1)
        return { options: [withValue(pattern.slice(0, equals), pattern.slice(equals + 1), word)], takesNext: false };
    const takesNext = next !== undefined && long.includes(pattern.replace(/^--?/, ''));
    const option = takesNext ? withValue(pattern, next.pattern, word, next) : { name: pattern, value: undefined, pattern: '', word };
    return { options: [option], takesNext };
};
/**
 * Sorts arguments into options and operands, as getopt_long does: options may stand anywhere, `--` ends them, a lone `-` is an operand.
 * A word whose beginning is not known is an operand.
 */
const readArguments = (args, { short = '', long = [], singleHyphen = false, untilOperand = false } = {}) => {
    const options = [];
    const operands = [];
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at];
        if (word === undefined)
            break;
        if (word.pattern === '--')
            return { options, operands: [...operands, ...args.slice(at + 1)] };
        if (!word.pattern.startsWith('-') || word.pattern === '-') {
            if (untilOperand)
                return { options, operands: args.slice(at) };
            operands.push(word);
            continue;
        }
        const isLong = word.pattern.startsWith('--') || (singleHyphen && /^-[A-Za-z]{2}/.test(word.pattern));
        const read = isLong ? longOption(word, args[at + 1], long) : cluster(word, args[at + 1], short);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_0__/* .appendAll */ .u)(options, read.options);
        if (read.takesNext)
            at += 1;
    }
    return { options, operands };
};
/** The first option of one of the names. */
const findOption = ({ options }, ...names) => options.find(({ name }) => names.includes(name));


/***/ }),

/***/ 51070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ engineCall),
/* harmony export */   OL: () => (/* binding */ runArguments),
/* harmony export */   fb: () => (/* binding */ buildArguments),
/* harmony export */   hk: () => (/* binding */ dockerfileBuild)
/* harmony export */ });
/* harmony import */ var _command_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43906);

const engines = new Set(['docker', 'podman', 'nerdctl', 'buildah', 'finch']);
/** Words that only say what kind of thing an action is about. */
const nouns = new Set(['container', 'image', 'builder', 'buildx']);
/** Options before the action that take a value. Sources: `docker --help`, `podman --help`, `nerdctl --help`. */
const globalValues = 'config context host log-level tlscacert tlscert tlskey connection root runroot url identity storage-driver namespace address data-root'.split(' ');
/** What a command asks an engine for; undefined when it calls none. `docker compose build` has the action `build`, too. */
const engineCall = ({ name, args }) => {
    if (name === undefined || !engines.has(name))
        return undefined;
    const { operands } = (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(args, { short: 'cHlna', long: globalValues, untilOperand: true });
    const at = operands.findIndex(({ value }) => value === undefined || !nouns.has(value));
    const action = operands[at]?.value;
    return action === undefined ? undefined : { program: name, action, args: operands.slice(at + 1) };
};
/** Options of `docker run` with a value; all others are switches. Sources: `docker run --help`, podman-run(1), nerdctl's command reference. */
const runValues = ('add-host annotation attach authfile arch blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cgroup-conf cgroups chrootdirs cidfile ' +
    'conmon-pidfile cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-shares cpus cpuset-cpus cpuset-mems creds decryption-key detach-keys ' +
    'device device-cgroup-rule device-read-bps device-read-iops device-write-bps device-write-iops dns dns-option dns-opt dns-search domainname entrypoint env ' +
    'env-file env-merge expose gidmap gpus group-add group-entry health-cmd health-interval health-on-failure health-retries health-start-interval ' +
    'health-start-period health-timeout hostname hostuser hooks-dir image-volume init-path ip ip6 ipc isolation kernel-memory label label-file link link-local-ip log-driver ' +
    'log-opt mac-address memory memory-reservation memory-swap memory-swappiness mount name net network network-alias net-alias oom-score-adj os passwd-entry ' +
    'personality pid pidfile pids-limit platform pod pod-id-file preserve-fd preserve-fds publish pull rdt-class requires restart retry retry-delay runtime ' +
    'sdnotify seccomp-policy secret security-opt shm-size shm-size-systemd stop-signal stop-timeout storage-opt subgidname subuidname sysctl systemd ' +
    'timeout tmpfs tz uidmap ulimit umask unsetenv user userns uts variant volume volume-driver volumes-from workdir').split(' ');
/** The options of `run` and `create`, with the image and what runs in it as operands; undefined for other actions. */
const runArguments = ({ action, args }) => action === 'run' || action === 'create' ? (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(args, { short: 'acehlmpuvw', long: runValues, untilOperand: true }) : undefined;
/**
 * Options of `build` with a value; all others are switches. Sources: `docker build --help` with and without BuildKit, `docker buildx bake --help`, podman-build(1),
 * buildah-build(1), nerdctl's command reference, the pages of kaniko and buildctl.
 */
const buildValues = ('add-host allow annotation arch attest authfile build-arg build-arg-file build-context builder cache-from cache-to cache-ttl call cap-add cap-drop cert-dir ' +
    'cgroup-parent context cpp-flag cpu-period cpu-quota cpu-shares cpuset-cpus cpuset-mems creds cw decryption-key destination device dns dns-option dns-search dockerfile env ' +
    'file format from hooks-dir ignorefile iidfile ipc isolation jobs label layer-label local logfile manifest memory memory-swap metadata-file network no-cache-filter opt ' +
    'os os-feature os-version output platform progress provenance retry retry-delay runtime runtime-flag sbom sbom-image-output sbom-output secret security-opt set shm-size ' +
    'sign-by source-policy-file ssh tag target timestamp ulimit unsetannotation unsetenv unsetlabel userns userns-gid-map userns-uid-map variant volume').split(' ');
const buildSyntax = { short: 'cfmotv', long: buildValues };
/** Programs that build without an engine: kaniko, img, BuildKit's client. */
const builders = new Set(['executor', 'kaniko', 'img', 'buildctl']);
/**
 * What a build of one Dockerfile is asked for, by an engine with the context as last operand, or by a builder without one, whose operands may begin with `build`;
 * undefined for all else.
 */
const dockerfileBuild = (command) => {
    if (builders.has(command.name ?? ''))
        return (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(command.args, buildSyntax);
    const call = engineCall(command);
    return call && ['build', 'bud', 'b'].includes(call.action) ? (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(call.args, buildSyntax) : undefined;
};
/** What a build is asked for; undefined for commands that build no image. */
const buildArguments = (command) => {
    const call = engineCall(command);
    if (call?.action === 'bake')
        return (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(call.args, buildSyntax);
    const [first, ...rest] = call?.args ?? [];
    if (call?.action === 'compose')
        return first?.value === 'build' ? (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(rest, buildSyntax) : undefined;
    return dockerfileBuild(command);
};


/***/ }),

/***/ 68731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ inputFiles)
/* harmony export */ });
/** The files that a command reads as its input: `< file`. */
const inputFiles = ({ redirects }) => redirects.flatMap(({ operator, target }) => (operator === '<' && target !== undefined ? [target] : []));


/***/ }),

/***/ 12656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ shellPattern),
/* harmony export */   QH: () => (/* binding */ unknownPart),
/* harmony export */   W1: () => (/* binding */ PathTree),
/* harmony export */   nd: () => (/* binding */ withUnknown)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10912);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29546);


/** Stands in a path for what is only known when something is deployed: a variable, a parameter. */
const unknownPart = '\0';
/** A text whose templates, of which nothing is known, stand for anything. */
const withUnknown = (text) => text.replaceAll(/\{\{[^{}]{0,500}\}\}/gu, unknownPart);
/** Stands in a pattern for any number of folders. */
const anyFolders = '**';
/** A path of a command, in which a shell puts names in place of `*`, `?` and `[\u2026]`. */
const shellPattern = (path) => path
    .split('/')
    .map(part => (part === anyFolders ? part : part.replaceAll(/[@!?+*]\([^()]{0,200}\)|\*+|\?|\[[^\]/]{1,50}\]/gu, unknownPart)))
    .join('/');
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

/***/ 84972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ shortcomings),
/* harmony export */   P_: () => (/* binding */ chooseFiles),
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10912);
/* harmony import */ var _path_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12656);


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

/***/ 42514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SB: () => (/* binding */ deployedBy),
  x0: () => (/* binding */ grantsIn),
  RN: () => (/* binding */ keyOfDeployed),
  yN: () => (/* binding */ placesIn),
  RD: () => (/* binding */ rootsOf)
});

// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var parse = __webpack_require__(5354);
// EXTERNAL MODULE: ./build/environments/commands/applied-files.js
var applied_files = __webpack_require__(14738);
// EXTERNAL MODULE: ./build/artifacts/shell/command-arguments.js
var command_arguments = __webpack_require__(43906);
// EXTERNAL MODULE: ./build/artifacts/shell/engine-calls.js
var engine_calls = __webpack_require__(51070);
// EXTERNAL MODULE: ./build/artifacts/shell/script-walker.js + 4 modules
var script_walker = __webpack_require__(71600);
// EXTERNAL MODULE: ./build/artifacts/unrendered/granting-text.js
var granting_text = __webpack_require__(35772);
// EXTERNAL MODULE: ./build/artifacts/unrendered/harmless-places.js
var harmless_places = __webpack_require__(55608);
// EXTERNAL MODULE: ./build/artifacts/unrendered/patch-content.js
var patch_content = __webpack_require__(73340);
// EXTERNAL MODULE: ./build/artifacts/unrendered/unrendered-part.js
var unrendered_part = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(12656);
// EXTERNAL MODULE: ./build/environments/commands/deploy-script.js + 1 modules
var deploy_script = __webpack_require__(14442);
// EXTERNAL MODULE: ./build/environments/commands/deploying-commands.js
var deploying_commands = __webpack_require__(5135);
;// CONCATENATED MODULE: ./build/environments/commands/granting-commands.js










/** A text with something in place of what is only known when the command runs; undefined where that is all of it. */
const textOf = ({ pattern }) => pattern.replaceAll(path_tree/* unknownPart */.QH, '').trim() === '' ? undefined : pattern.replaceAll(path_tree/* unknownPart */.QH, '0');
/** The kind that the operand of a command names, as far as it is one by which nothing runs: `ingress/web`, `hpa web`. */
const kindOf = (operand) => {
    const type = operand?.value?.replace(/[/.].*$/su, '').toLowerCase();
    return type === undefined ? undefined : [...harmless_places/* idleKinds */.Uk].find(kind => type === kind.toLowerCase() || type === `${kind.toLowerCase()}s`);
};
/** Constraints of OpenShift that give a pod nothing. Source: OpenShift documentation, "Managing security context constraints". */
const harmlessConstraints = /^(?:restricted|nonroot)(?:-v\d+)?$/u;
const enforcesNothing = /^pod-security\.kubernetes\.io\/enforce=privileged$/u;
/** What kubectl is asked to give, as its arguments say. Sources: `kubectl patch`, `run`, `create`, `label`, `debug` and `set image --help`; `oc adm policy --help`. */
const byArguments = (read, script) => {
    const [verb, noun, ...more] = read.operands;
    switch (verb?.value) {
        case 'patch':
            return (0,deploying_commands/* valuesOf */.sm)(read, '-p', '--patch').flatMap(value => {
                const text = textOf(value);
                const hazards = text === undefined ? [] : (0,patch_content/* patchHazards */.yJ)(text, kindOf(noun));
                const places = (0,unrendered_part/* namesIn */.w)(hazards.map(({ place }) => place));
                return hazards.length === 0 ? [] : [{ what: `patches what runs (${places})`, key: value.pattern, word: value.word }];
            });
        case 'run': {
            const isPrivileged = read.options.some(({ name, value }) => name === '--privileged' && value !== 'false');
            const overrides = (0,deploying_commands/* valuesOf */.sm)(read, '--overrides').filter(value => (0,granting_text/* grantsMore */.T)(textOf(value) ?? ''));
            return [
                ...(isPrivileged ? [{ what: 'starts a privileged container', key: `run ${noun?.pattern}`, word: verb }] : []),
                ...overrides.map(({ pattern, word }) => ({ what: 'starts a container that gets more by "--overrides"', key: pattern, word })),
            ];
        }
        case 'create': {
            const role = (0,command_arguments/* findOption */.$K)(read, '--clusterrole');
            const isBinding = /^(?:cluster)?rolebinding$/u.test(noun?.value ?? '') && role?.value === 'cluster-admin';
            return isBinding ? [{ what: 'binds "cluster-admin"', key: read.operands.map(({ pattern }) => pattern).join(' '), word: verb }] : [];
        }
        case 'adm': {
            const [action, given] = more;
            const isRole = action?.value?.startsWith('add-cluster-role-to-') === true && given?.value === 'cluster-admin';
            const isConstraint = action?.value?.startsWith('add-scc-to-') === true && given !== undefined && !harmlessConstraints.test(given.pattern);
            return isRole || isConstraint
                ? [{ what: `gives "${given?.pattern}"`, key: more.map(({ pattern }) => pattern).join(' '), word: verb }]
                : [];
        }
        case 'label':
            return more.flatMap(word => enforcesNothing.test(word.pattern) ? [{ what: 'lets a namespace run privileged pods', key: noun?.pattern ?? '', word }] : []);
        case 'debug':
            return ['sysadmin', 'netadmin'].includes((0,command_arguments/* findOption */.$K)(read, '--profile')?.value ?? '')
                ? [{ what: 'starts a container with more than the one that it looks at', key: 'debug', word: verb }]
                : [];
        case 'set':
            return noun?.value === 'image' ? more.flatMap(word => imageSetBy(word, script)) : [];
        default:
            return [];
    }
};
/** So many names are looked for in one file: each takes reading all of it. */
const maxLooks = 200;
const looksLeft = new WeakMap();
const takeLook = (file) => {
    const left = looksLeft.get(file) ?? maxLooks;
    looksLeft.set(file, left - 1);
    return left > 0;
};
/** `CONTAINER=IMAGE`: an image of a repository that the file names nowhere else is none that it builds or pushes. */
const imageSetBy = (word, { file }) => {
    const image = word.pattern.slice(word.pattern.indexOf('=') + 1);
    const repository = image.replace(/@.*$|:[^/:]*$/su, '');
    if (image === word.pattern || repository === '' || repository.includes(path_tree/* unknownPart */.QH))
        return [];
    const isNamedElsewhere = takeLook(file) && file.text.indexOf(repository, file.text.indexOf(repository) + 1) !== -1;
    return isNamedElsewhere ? [] : [{ what: `sets the image "${repository}" in what runs`, key: repository, word }];
};
/** Options by which a container is started with more, whatever its file says. Sources: `docker compose run`, `exec` and `docker service create --help`. */
const givesMore = /^--(?:privileged|cap-add)(?:=(?!false)|$)/u;
/** A mount of the root of the host, of its configuration, or of a socket of an engine. */
const givesHost = /^(?:-v|--volume=)?\/(?:etc|proc|sys|root|var|dev)?\/?:|(?:docker|containerd|podman)\.sock|(?:source|src)=\/(?:etc|proc|sys|root|var|dev)?\/?(?:,|$)/u;
/** `docker compose run -v /:/host web`, `docker service create --cap-add ALL`: what an engine is told besides its files. */
const byEngine = (command) => {
    const call = command.name === 'docker-compose' ? { action: 'compose', args: command.args } : (0,engine_calls/* engineCall */.L6)(command);
    const isAsked = call?.action === 'compose' || call?.action === 'service';
    const at = isAsked ? call.args.findIndex(({ value }) => ['run', 'exec', 'create', 'update', 'up'].includes(value ?? '')) : -1;
    if (call === undefined || at === -1)
        return [];
    return call.args.slice(at + 1).flatMap(({ pattern, range }) => {
        const isGiven = givesMore.test(pattern) || givesHost.test(pattern);
        return isGiven ? [{ what: `starts a container with "${pattern.slice(0, 80)}"`, key: `${call.action} ${pattern}`, range }] : [];
    });
};
/** What `kustomize edit` adds to a kustomization before it is built. Source: `kustomize edit add --help`. */
const byEdit = ({ name, args }, script) => {
    const [edit, verb, noun, ...more] = name === 'kustomize' ? args : [];
    if (edit?.value !== 'edit')
        return [];
    if (verb?.value === 'set' && noun?.value === 'image')
        return more.flatMap(word => imageSetBy(word, script)).map(({ word, ...grant }) => ({ ...grant, range: word.range }));
    const isAdded = verb?.value === 'add' && /^(?:resource|base|component|patch|transformer|generator)$/u.test(noun?.value ?? '');
    return isAdded
        ? more
            .slice(0, 1)
            .map(({ pattern, range }) => ({ what: `adds "${pattern}" to what is built`, key: `${noun?.value} ${pattern}`, range }))
        : [];
};
/** Versions in an address: another one is the same thing. */
const versions = /\/(?:v?\d+(?:\.\d+)+[\w.-]*|[0-9a-f]{7,64})(?=\/)/gu;
const isAddress = (pattern) => /^[a-z][a-z0-9+.-]*:\/\/[^\0]+|^git@/iu.test(pattern);
/** Texts that a command is fed with: here-documents, strings, what is printed into it, and what edits its file. */
const fedTexts = (command, feeders) => [command, ...feeders].flatMap(({ redirects, name, args }) => [
    ...redirects.flatMap(({ body, operator, target }) => body !== undefined ? [body] : operator === '<<<' && target !== undefined ? [{ text: target.pattern, range: target.range }] : []),
    ...(/^(?:kubectl|oc|docker.*|podman.*)$/u.test(name ?? '') ? [] : args.map(({ pattern, range }) => ({ text: pattern, range }))),
]);
/** What may stand in a script where nobody can read it; the same one as long as it stays as it is, or could not be read before. */
const unreadIn = ({ file, text }) => ({
    what: 'may stand where this script can\u2019t be read: it is too long, or its syntax is not understood',
    key: text.length > script_walker/* maximumScript */.y ? `unread ${text.text}` : `unread ${file.path}`,
    range: text.range(0, Math.min(text.length, 1)),
});
/** What the commands of a script give, or have deployed, that stands in no file of the repository. */
const grantsBy = (script) => {
    const read = (0,deploy_script/* deployScriptOf */.k)(script);
    let left = deploy_script/* maxValues */.$;
    const unread = read.isWhole ? [] : [unreadIn(script)];
    const given = read.commands.flatMap(command => {
        const args = read.values.arguments(command);
        const own = (0,deploying_commands/* kubectlArguments */.dn)({ ...command, args });
        const byOwn = own === undefined ? [] : byArguments(own, script).map(({ word, ...grant }) => ({ ...grant, range: word.range }));
        const fetched = (value) => isAddress(value.pattern)
            ? [
                {
                    what: `deploys "${value.pattern}", which is not in this repository`,
                    key: value.pattern.replaceAll(versions, '/'),
                    range: value.word.range,
                },
            ]
            : [];
        const asked = left > 0
            ? read
                .asked(command)
                .flatMap(({ files }) => files)
                .slice(0, left)
            : [];
        left -= asked.length;
        const deployed = asked.flatMap(value => {
            const texts = fedTexts(command, read.feeders(command, value)).filter(({ text }) => (0,granting_text/* grantsMore */.T)(text));
            return [
                ...[value, ...read.feeding(command, value)].flatMap(fetched),
                ...texts.map(({ text, range }) => ({ what: 'deploys a text of its own that gives a container more', key: text, range })),
            ];
        });
        return [...byOwn, ...byEngine({ ...command, args }), ...byEdit({ ...command, args }, script), ...deployed];
    });
    return [...unread, ...given];
};

// EXTERNAL MODULE: ./build/environments/commands/scripts.js + 2 modules
var scripts = __webpack_require__(29918);
// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/artifacts/compose/companion-path.js
var companion_path = __webpack_require__(68080);
// EXTERNAL MODULE: ./build/artifacts/unrendered/variables-change.js
var variables_change = __webpack_require__(55292);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/nodes-below.js
var nodes_below = __webpack_require__(9430);
// EXTERNAL MODULE: ./build/environments/values-files.js
var values_files = __webpack_require__(84972);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
;// CONCATENATED MODULE: ./build/review/read/deployed/deploying-steps.js







/** Actions that deploy, with the input that names the files and what these are. Sources: their `action.yml`. */
const deployingActions = new Map([
    ['azure/k8s-deploy', ['manifests', 'manifests']],
    ['hoverkraft-tech/compose-action', ['compose-file', 'compose']],
    ['isbang/compose-action', ['compose-file', 'compose']],
]);
/**
 * Modules of Ansible that deploy, with the keys that name files, or the folder of a project, and what these are. Sources: the documentation of the collections
 * `kubernetes.core` and `community.docker`.
 */
const deployingModules = new Map([
    ['k8s', [['src', 'template'], 'manifests']],
    ['docker_compose', [['project_src', 'files'], 'compose']],
    ['docker_compose_v2', [['project_src', 'files'], 'compose']],
    ['docker_stack', [['compose'], 'compose']],
]);
/** What the steps of a workflow, or of a composite action, have deployed by actions. */
const byActions = (by, root) => {
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
                : [{ kind, candidates: [path], isRecursive: false, isGuess: false, range: node.range, by }];
        });
    });
};
/** Where Ansible looks for a file that a task names: beside the playbook, or in the folders of its role. Source: Ansible documentation, "Search paths in Ansible". */
const foldersFor = (path) => {
    const folder = (0,text_path/* folderOf */.yS)(path);
    const role = folder.replace(/(?:tasks|handlers)\/(?:[^/]+\/)*$/u, '');
    return [...new Set([`${role}files/`, `${role}templates/`, folder, role, ''])];
};
/** Scalars that a key of a module holds: a path, or a list of them. */
const scalarsAt = (module, key) => {
    const node = (0,lookup/* nodeAt */.oB)(module, key);
    return node?.kind === 'scalar' ? [node] : (0,lookup/* itemsOf */.S3)(node);
};
const byModule = (name, module, by) => {
    const [keys, kind] = deployingModules.get(name.replace(/^.*\./su, '')) ?? [];
    if (keys === undefined || kind === undefined || (0,lookup/* stringAt */.bX)(module, 'state') === 'absent')
        return [];
    const project = (0,lookup/* stringAt */.bX)(module, 'project_src');
    const inProject = project === undefined ? '' : `${plainPath(project)}/`;
    return keys.flatMap(key => scalarsAt(module, key).flatMap((node) => {
        if (node.kind !== 'scalar' || node.value === '')
            return [];
        const isFolder = key === 'project_src';
        if (isFolder && (0,lookup/* nodeAt */.oB)(module, 'files') !== undefined)
            return [];
        const written = isFolder ? (0,variables_change/* composeFilesBeside */.Uz)(inProject) : [`${key === 'files' ? inProject : ''}${plainPath(node.value)}`];
        return written.map(path => ({
            kind,
            candidates: foldersFor(by.path).map(folder => (0,values_files/* pathIn */.lW)(folder, path)),
            isRecursive: false,
            isGuess: false,
            range: node.range,
            by,
        }));
    }));
};
/** Without the variables of Ansible for the folders in which it looks anyway. */
const plainPath = (written) => (0,path_tree/* withUnknown */.nd)(written.replace(/^\{\{\s{0,9}(?:playbook_dir|role_path|inventory_dir)\s{0,9}\}\}\//u, ''));
/** What the tasks of a playbook, or of a role, have deployed by modules. */
const byModules = (by, root) => [...(0,nodes_below/* nodesBelow */.B)(root)].flatMap(node => (0,lookup/* entriesOf */.Mc)(node).flatMap(({ name = '', value }) => byModule(name, value, by)));
/** What steps have deployed that are no commands. */
const byOthers = (by, root) => [...byActions(by, root), ...byModules(by, root)];

;// CONCATENATED MODULE: ./build/review/read/deployed/deployed-files.js








/** A file as YAML, read once for all who look for commands in it. */
const rootsOf = (0,once_for/* onceFor */.b)((file) => (0,parse/* parseYaml */.hN)(file).documents.flatMap(({ root }) => root ?? []));
const scriptsOf = (0,once_for/* onceFor */.b)((file) => (0,scripts/* scriptsIn */.Oq)(file, () => rootsOf(file), scripts/* deploysFiles */._P));
/** Compose files, manifests and patches that a file has deployed. Kustomizations are built where they are rendered. */
const deployedBy = (0,once_for/* onceFor */.b)((file) => {
    const byCommands = scriptsOf(file)
        .flatMap(applied_files/* appliedBy */.r)
        .map(applied => ({ ...applied, by: file }));
    const names = file.text.toLowerCase();
    const usesOthers = [...deployingActions.keys(), ...deployingModules.keys()].some(name => names.includes(name));
    return [...byCommands, ...(usesOthers && (0,paths/* holdsCommands */.pH)(file.path) ? rootsOf(file).flatMap(root => byOthers(file, root)) : [])].filter(({ kind }) => kind !== 'kustomization');
});
/** What the commands of a file give by their own words. */
const grantsIn = (0,once_for/* onceFor */.b)((file) => scriptsOf(file).flatMap(grantsBy));
/** More files of one folder are not looked at. */
const maxFiles = 1_000;
/** Which files of a folder kubectl takes. Source: Kubernetes, `resource.FileExtensions`. */
const isTaken = (path) => /\.(?:json|ya?ml)$/u.test(path);
/** The files that are deployed, of those that there are. */
const placesOf = (by, tree) => {
    for (const candidate of by.candidates) {
        const pattern = (0,path_tree/* shellPattern */.$B)(candidate);
        const files = tree.match(pattern, maxFiles).map(({ path }) => path);
        const folders = by.kind === 'manifests' && !by.isGuess ? (pattern === '' ? [''] : tree.matchFolders(pattern, maxFiles).map(({ path }) => path)) : [];
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


/***/ })

};
;