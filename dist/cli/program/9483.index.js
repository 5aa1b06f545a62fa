"use strict";
exports.id = 9483;
exports.ids = [9483];
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

/***/ 44834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RenderedScan: () => (/* binding */ RenderedScan)
});

// EXTERNAL MODULE: ./build/environments/inputs.js
var environments_inputs = __webpack_require__(70445);
// EXTERNAL MODULE: ./build/policy/glob.js
var glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/review/trial-files.js
var trial_files = __webpack_require__(34686);
// EXTERNAL MODULE: ./build/review/unrendered/changed-inputs.js
var changed_inputs = __webpack_require__(20161);
// EXTERNAL MODULE: ./build/review/unrendered/unrendered.js
var unrendered = __webpack_require__(22585);
// EXTERNAL MODULE: ./build/review/rendered/reading.js
var reading = __webpack_require__(41116);
// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/review/rendered/judge-rendered.js
var judge_rendered = __webpack_require__(38421);
// EXTERNAL MODULE: ./build/engine/fixes/extend-proven.js
var extend_proven = __webpack_require__(28269);
// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(62961);
// EXTERNAL MODULE: ./build/review/rendered/proofs/rendered-fixes.js
var rendered_fixes = __webpack_require__(51179);
// EXTERNAL MODULE: ./build/review/rendered/proofs/rendered-proof.js + 2 modules
var rendered_proof = __webpack_require__(99760);
;// CONCATENATED MODULE: ./build/review/rendered/proofs/prove-told.js




/** The findings that are proven to be mended, each with its fix: those that do not conflict together, as far as that goes. */
const proveTold = (candidates, proof) => {
    const proven = new Map();
    const members = mendedAlike(candidates);
    let rest = [...members.keys()];
    while (rest.length > 0) {
        const group = goTogether(rest);
        const groups = (0,extend_proven/* provenGroups */.Xp)(group, told => apply(told, proof), placeOfMending, () => !proof.isSpent);
        for (const told of groups.flat().flatMap(one => members.get(one) ?? []))
            proven.set(told, withFix(told));
        const done = new Set(group);
        rest = rest.filter(told => !done.has(told));
    }
    return proven;
};
/** Mends as many of the candidates as are proven together; the others wait for the next look. Undefined when none is proven. */
const mendTogether = (candidates, proof) => {
    const members = mendedAlike(candidates);
    const proven = (0,extend_proven/* firstProven */.j5)([...members.keys()], goTogether, told => apply(told, proof), placeOfMending);
    return proven && { texts: proven.outcome, fixed: proven.fixed.flatMap(one => members.get(one) ?? []) };
};
/** Those that edits would mend, the first of each with the same edits for all of them, with all that it stands for. */
const mendedAlike = (candidates) => {
    const mendable = candidates.filter(({ mending }) => mending !== undefined);
    return new Map((0,rendered_proof/* withSameEdits */.Ed)(mendable, ({ mending }) => mending?.edits).flatMap(alike => {
        const [first] = alike;
        if (first?.mending === undefined)
            return [];
        const occurrences = alike.flatMap(({ mending }) => mending?.occurrences ?? []);
        return [[alike.length === 1 ? first : { ...first, mending: { ...first.mending, occurrences } }, alike]];
    }));
};
/** Where edits begin to write. */
const placeOfMending = ({ mending }) => {
    const [[path, edits] = ['', []]] = mending?.edits ?? [];
    return `${path} ${edits.length > 0 ? (0,text_edit/* coveringRange */.DN)(edits).start : ''}`;
};
const apply = (told, proof) => {
    const trial = proof.apply(told.flatMap(({ mending }) => mending ?? []));
    if ('proven' in trial)
        return trial;
    return { blamed: new Set(told.filter(({ mending }) => mending !== undefined && trial.blamed.has(mending))) };
};
/** A finding with the fix that its edits are. */
const withFix = ({ finding, mending }) => {
    const fix = mending && (0,rendered_fixes/* placedFix */.xJ)(mending.fix, mending.edits);
    return fix ? (0,rendered_fixes/* toldWithFix */.Te)(finding, fix) : finding;
};
/** Those, in the order of their places, of which none edits what another has edited. */
const goTogether = (told) => {
    const last = new Map();
    const placed = told.map(one => ({
        one,
        ranges: [...(one.mending?.edits ?? [])].map(([path, edits]) => ({ path, ...(0,text_edit/* coveringRange */.DN)(edits) })),
    }));
    const sorted = placed.toSorted(({ ranges: [a] }, { ranges: [b] }) => (a?.path ?? '').localeCompare(b?.path ?? '', 'en') || (a?.start ?? 0) - (b?.start ?? 0) || (a?.end ?? 0) - (b?.end ?? 0));
    return sorted.flatMap(({ one, ranges }) => {
        if (ranges.some(({ path, start }) => start < (last.get(path) ?? -1)))
            return [];
        for (const { path, end } of ranges)
            last.set(path, end);
        return [one];
    });
};

// EXTERNAL MODULE: ./build/review/rendered/told-once.js
var told_once = __webpack_require__(68629);
// EXTERNAL MODULE: ./build/review/rendered/units/deployed-words.js
var deployed_words = __webpack_require__(63200);
;// CONCATENATED MODULE: ./build/review/rendered/unit-group.js







/** Renderings that are kept to prove fixes, in characters of what they print; the others are made again. */
const maxKept = 500_000;
/** Findings of one rendering that are asked for the edits that would mend them. */
const maxMended = 300;
/** Renderings that proofs of a group may take, and how many more for each of its units. */
const leastRenderings = 200;
const renderingsPerUnit = 4;
/** Ways of deploying something that have files in common, with those files. */
class UnitGroup {
    units;
    files;
    #judgement;
    #kept = new Map();
    #room = maxKept;
    #proof;
    constructor(units, files, judgement) {
        this.units = units;
        this.files = files;
        this.#judgement = judgement;
    }
    /** The same with other texts in place of those of some files. */
    with(texts) {
        return new UnitGroup(this.units, (0,trial_files/* overlaid */.ZY)(this.files, texts), this.#judgement);
    }
    /** Proves edits of its files. All proofs share one bound. */
    get proof() {
        this.#proof ??= new rendered_proof/* RenderedProof */.IM({
            units: this.units,
            files: this.files,
            renderingOf: unit => this.#render(unit),
            judgement: this.#judgement,
            renderings: leastRenderings + renderingsPerUnit * this.units.length,
        });
        return this.#proof;
    }
    /** Renders and judges one unit after the other. `mayBeMended` tells of which findings a fix is asked for. */
    judge(mayBeMended) {
        const found = [];
        const failures = new Map();
        const missing = new Set();
        for (const unit of this.units) {
            const rendering = this.#render(unit);
            if (rendering.state === 'failed')
                failures.set(unit, rendering.reason);
            else {
                for (const name of rendering.missing)
                    missing.add(name);
                for (const one of this.#occurrencesIn(unit, rendering, mayBeMended))
                    found.push(one);
            }
        }
        const told = (0,told_once/* toldTogether */.U)(found, one => ({ ...one, line: (0,told_once/* lineOf */.c)(one.told.location, this.files) })).flatMap(group => this.#toldOnce(group));
        return { told, failures, missing };
    }
    /** Those of the told findings that are proven to be mended, each with its fix. */
    prove(told) {
        return proveTold(told, this.proof);
    }
    /** Mends as many of the told findings as are proven together. */
    mend(told) {
        return mendTogether(told, this.proof);
    }
    /** A told finding with its edits as its fix. */
    withFix(told) {
        return withFix(told);
    }
    #render(unit) {
        const known = this.#kept.get(unit);
        if (known !== undefined)
            return known;
        const rendering = unit.render(this.files);
        const size = sizeOf(rendering);
        if (size <= this.#room) {
            this.#room -= size;
            this.#kept.set(unit, rendering);
        }
        return rendering;
    }
    #occurrencesIn(unit, rendering, mayBeMended) {
        const placed = (0,judge_rendered/* findRendered */.f8)(unit, rendering, this.files, this.#judgement);
        const commented = (0,judge_rendered/* commentedFiles */.si)(placed, this.files);
        let left = maxMended;
        return (0,judge_rendered/* markPlaced */.py)(placed, commented, this.#judgement).map(({ told, rendered, printedAt }) => {
            const text = rendering.texts.get(rendered.location.path);
            const isAsked = rendered.fix !== undefined && text !== undefined && left > 0 && mayBeMended(told);
            if (isAsked)
                left -= 1;
            return { unit, told, rendered, printedAt, edits: isAsked ? (0,rendered_proof/* mendingEdits */.o1)(text, rendered.fix, this.files) : undefined };
        });
    }
    /** The finding that stands for the same one of several environments, the worst of them, with their names. */
    #toldOnce(group) {
        const [chosen] = group.toSorted((one, other) => (0,severity/* compareSeverity */.zK)(one.told.severity, other.told.severity));
        const [first, ...others] = [...new Set(group.map(({ unit }) => unit))];
        if (chosen === undefined || first === undefined)
            return [];
        const alike = this.units.filter(({ kind, folder }) => kind === first.kind && folder === first.folder);
        const finding = { ...chosen.told, message: `${chosen.told.message} ${(0,deployed_words/* deployedBy */.S)([first, ...others], alike.length)}` };
        const { edits, rendered } = chosen;
        const mending = edits && rendered.fix ? { edits, fix: rendered.fix, occurrences: group.filter(one => one.rendered.fix !== undefined) } : undefined;
        return [{ finding, printedAt: chosen.printedAt, mending }];
    }
}
const sizeOf = (rendering) => rendering.state === 'failed' ? 0 : [...rendering.texts.values()].reduce((sum, { artifact }) => sum + artifact.file.text.length, 0);

// EXTERNAL MODULE: ./build/review/rendered/units/built-declarations.js
var built_declarations = __webpack_require__(56952);
// EXTERNAL MODULE: ./build/text/path.js
var path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/compose-projects.js
var compose_projects = __webpack_require__(65470);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/review/rendered/units/built-folders.js
var built_folders = __webpack_require__(42672);
// EXTERNAL MODULE: ./build/review/rendered/units/chart-folders.js
var chart_folders = __webpack_require__(1144);
// EXTERNAL MODULE: ./build/review/rendered/units/packed-charts.js
var packed_charts = __webpack_require__(90430);
// EXTERNAL MODULE: ./build/review/rendered/units/render-chart-unit.js + 1 modules
var render_chart_unit = __webpack_require__(68658);
// EXTERNAL MODULE: ./build/review/rendered/units/render-kustomization-unit.js
var render_kustomization_unit = __webpack_require__(31026);
;// CONCATENATED MODULE: ./build/review/rendered/units/deployed-units.js








/**
 * Every way in which a repository as it stands deploys its charts and kustomizations. `files` are those that say how, `isWanted` chooses by the
 * chart's file, the kustomization, or the file in which it is declared that a folder of manifests is deployed.
 */
const deployedUnits = (paths, files, deployments, isWanted, options) => {
    const chartOf = (0,chart_folders/* chartFinder */.H6)(paths);
    const charts = new Set(paths.filter(path => (0,group_units/* isChartFile */.Jk)(path) && isWanted(path)).map(path/* folderOf */.yS));
    const inCharts = Map.groupBy(paths.filter(path => (0,chart_folders/* isReadable */.hS)(path) || (0,packed_charts/* isPackedChart */.VP)(path)), path => chartOf(path) ?? '\0');
    const finder = deployments.of(files);
    const present = new Set(paths);
    const overfull = new Set();
    const ofCharts = [...charts].flatMap((folder) => {
        // Why: a subchart is deployed with the chart that it is a part of.
        if (chartOf(folder) !== folder)
            return [];
        const { environments, leftOut } = finder.ofChart(folder);
        if (leftOut.length > 0)
            overfull.add(`${folder}Chart.yaml`);
        return environments.flatMap(environment => {
            const through = environment.origin?.through ?? [];
            const printing = through.length === 0 ? [] : paths.filter(path => through.some(printer => printer.reads(path)));
            const members = [...(inCharts.get(folder) ?? []), ...(0,render_chart_unit/* filesOf */.R8)(environment).filter(path => present.has(path)), ...printing];
            return (0,chart_folders/* chartUnits */.uT)(folder, environment, deployments, files, options).map(unit => ({ unit, members }));
        });
    });
    const folders = (0,built_folders/* builtFolders */.UP)([files], deployments, paths).filter(({ file }) => isWanted(file));
    const ofFolders = folders.map(({ environment, file, members }) => {
        const unit = (0,render_kustomization_unit/* kustomizationUnit */.yO)(environment, file, members, deployments, options);
        return { unit, members: [...new Set([...members, ...(environment.origin ? [environment.origin.file.path] : [])])] };
    });
    return { deployed: [...ofCharts, ...ofFolders], overfull };
};
/** Units in groups that have no file in common: what is edited in one changes nothing in the others. */
const separateUnits = (deployed) => {
    const groups = new compose_projects/* Groups */.Z();
    for (const { unit, members } of deployed)
        for (const member of members)
            groups.join(unit.file, member);
    return [...Map.groupBy(deployed, ({ unit }) => groups.rootOf(unit.file)).values()];
};

// EXTERNAL MODULE: ./build/review/rendered/units/deployments.js + 16 modules
var units_deployments = __webpack_require__(25400);
// EXTERNAL MODULE: ./build/review/rendered/units/parsed-texts.js
var parsed_texts = __webpack_require__(70066);
// EXTERNAL MODULE: ./build/review/rendered/units/rendering.js
var rendering = __webpack_require__(22968);
;// CONCATENATED MODULE: ./build/review/rendered/scan-rendered.js













/** More ways of deploying something are not rendered in one look. */
const maxUnits = 5_000;
/** What a repository as it stands deploys of the files that were given, in groups that have nothing in common. */
class RenderedScan {
    #repository;
    #judgement;
    #groups;
    #inputs;
    #packed;
    /** The files of what is deployed in more ways than are looked at. */
    #overfull;
    constructor(repository, judgement, groups, inputs, packed, overfull) {
        this.#repository = repository;
        this.#judgement = judgement;
        this.#groups = groups;
        this.#inputs = inputs;
        this.#packed = packed;
        this.#overfull = overfull;
    }
    /** Reads what says how something is deployed. `charts` are charts that are looked at although only values of them were given. */
    static async open(repository, judgement, charts) {
        const paths = repository.listPaths();
        const first = (0,environments_inputs/* environmentInputs */.rg)(paths, reading/* ofDisks */.qP.inputs).paths;
        const inputs = new Map(await readTexts(repository, first));
        const further = new units_deployments/* Deployments */.D(paths, new Set(), first).of(inputs).furtherInputs.slice(0, reading/* ofDisks */.qP.further);
        for (const [path, file] of await readTexts(repository, further))
            inputs.set(path, file);
        const told = [...first, ...further];
        const declaring = (0,built_declarations/* declaringFolders */.Fb)([inputs], new units_deployments/* Deployments */.D(paths, new Set(), told), paths);
        const members = new Set(declaring.flatMap(one => [...one.members]).filter(path => !inputs.has(path)));
        for (const [path, file] of await readTexts(repository, [...members].slice(0, reading/* ofDisks */.qP.further)))
            inputs.set(path, file);
        const { ignorePaths } = judgement.policy;
        const cluster = judgement.policy;
        const packed = new packed_charts/* PackedCharts */._G();
        const deployments = new units_deployments/* Deployments */.D(paths, new Set(), told, (0,built_declarations/* builtDeclarations */.SV)(declaring, { cluster, packed }));
        const isIgnored = (path) => (0,glob/* matchesAnyGlob */.oy)(path, ignorePaths);
        const isWanted = (file) => (repository.given.has(file) || charts.has(file)) && !isIgnored(file);
        const { deployed, overfull } = deployedUnits(paths, inputs, deployments, isWanted, {
            cluster,
            packed,
            parsed: new parsed_texts/* ParsedTexts */.q(),
        });
        const leftOut = deployed.slice(maxUnits).map(({ unit }) => unit.file);
        const groups = separateUnits(deployed.slice(0, maxUnits));
        return new RenderedScan(repository, judgement, groups, inputs, packed, new Set([...overfull, ...leftOut]));
    }
    /** Group by group: when the next one is asked for, nothing is held of the last. */
    async *groups() {
        for (const group of this.#groups) {
            const members = [...new Set(group.flatMap(one => one.members))];
            const texts = await readTexts(this.#repository, members.filter(path => !(0,packed_charts/* isPackedChart */.VP)(path) && !this.#inputs.has(path)));
            // Why those that are unread are not kept: one that cannot be read is missing, and told so.
            const archives = await (0,packed_charts/* readPacked */.dW)(this.#repository.readBytes, members.filter(packed_charts/* isPackedChart */.VP), this.#packed, new Set());
            const files = new trial_files/* LayeredFiles */.uP(this.#inputs, new Map([...texts, ...archives]));
            yield new UnitGroup(group.map(({ unit }) => unit), files, this.#judgement);
        }
    }
    /** What is to be said of the units of a group: of those that could not be rendered, and of what is not known of the others. */
    remarksOn(units, failures, missing) {
        const notifications = [];
        const entries = [];
        const excusing = this.#judgement.policy.unrenderedPaths;
        for (const [path, own] of Map.groupBy(units, unit => unit.file)) {
            const reasons = own.flatMap(unit => failures.get(unit) ?? []);
            const reason = reasons.length === own.length ? reasons[0] : this.#overfull.has(path) ? rendering/* tooManyWays */.qj : undefined;
            if (reason === undefined)
                entries.push({ path, status: 'rendered' });
            else {
                const isExcused = (0,glob/* matchesAnyGlob */.oy)(path, excusing);
                const words = `It could not be rendered (${reason.slice(0, unrendered/* maxReason */.lg)}): its files were judged as they are written, and not what they deploy.`;
                const remedy = isExcused ? 'The policy excuses the path.' : 'Mend it, or excuse the path with "unrendered-paths" in the policy.';
                notifications.push({ code: 'not-rendered', level: isExcused ? 'warning' : 'error', path, message: `${words} ${remedy}` });
                entries.push({ path, status: isExcused ? 'excused' : 'not-rendered', reason: words });
            }
        }
        const [first] = units;
        if (first !== undefined && missing.size > 0)
            notifications.push({
                code: 'not-rendered',
                level: 'note',
                path: first.file,
                message: `What ${[...missing].map(name => `"${name}"`).join(', ')} would add to it is not known: the chart is not in the repository.`,
            });
        return { notifications, entries };
    }
}
const readTexts = async ({ read }, paths) => paths.length === 0 ? new Map() : (0,changed_inputs/* filesOfTexts */.$_)(await read(paths));


/***/ }),

/***/ 22585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eL: () => (/* binding */ unrenderedFiles),
/* harmony export */   jX: () => (/* binding */ unrenderedEntries),
/* harmony export */   lg: () => (/* binding */ maxReason),
/* harmony export */   xE: () => (/* binding */ unrenderedNotifications)
/* harmony export */ });
/* harmony import */ var _policy_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80702);

/** What a person reads about each, under its path and line: an error, or a warning where a glob of the policy excuses the path. */
const unrenderedNotifications = (unrendered, excusing) => unrendered.map(one => {
    const { path, range } = one;
    const glob = excusing.find(candidate => (0,_policy_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .kt)(path, candidate));
    const remedy = glob === undefined
        ? 'Look at it yourself, or excuse the path with "unrendered-paths" in the policy of the base branch.'
        : `The policy excuses the path: its "unrendered-paths" has "${glob}".`;
    const message = `It ${wordsOf(one)}: nobody has judged what it deploys. ${remedy}`;
    return { code: 'not-rendered', level: glob === undefined ? 'error' : 'warning', path, ...(range && { range }), message };
});
/** Why nothing was rendered of a part: what it belongs to was not found, or nobody here renders such parts. */
const whyNot = {
    charts: 'no chart of this repository is known to be deployed with it',
    overlays: 'no kustomization of this repository is known to be built with it',
    'what GitOps controllers deploy': 'what they deploy is not in this repository',
    'definitions of builds': 'Tidewaiter does not render definitions of builds',
    'custom objects': 'Tidewaiter does not render custom objects',
    'environment files': 'what that starts is not known here',
    'containers of others': 'Tidewaiter does not know containers of others',
    'providers of services': 'Tidewaiter does not know what providers of services do',
    'containers to develop in': 'Tidewaiter does not judge containers to develop in',
    'settings of engines': 'Tidewaiter does not know what they start',
    'units of Podman': 'Tidewaiter does not render units of Podman',
};
const wordsOf = ({ what, renderer, reason, isElsewhere }) => `${what}, and ${isElsewhere === true ? 'what runs there is not known' : reason === undefined ? whyNot[renderer] : `could not be rendered (${reason.slice(0, maxReason)})`}`;
/** A reason why something could not be rendered is cut there, in characters: messages of templates may hold whole texts. */
const maxReason = 500;
/** Ledger entries of files with such parts, in place of `entries`: what could not be read at all stays what it is. */
const unrenderedEntries = (unrendered, entries, excusing) => [...Map.groupBy(unrendered, ({ path }) => path)].flatMap(([path, [first]]) => {
    const before = entries.get(path);
    if (first === undefined || before?.status === 'not-evaluated' || before?.status === 'partly-evaluated')
        return [];
    const { line } = first;
    const glob = excusing.find(candidate => (0,_policy_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .kt)(path, candidate));
    const kind = before?.status === 'evaluated' ? { kind: before.kind } : {};
    const at = line === undefined ? '' : `Line ${line}: `;
    const excuse = glob === undefined ? '' : ` The policy's "unrendered-paths" has "${glob}".`;
    const reason = `${at}It ${wordsOf(first)}.${excuse}`;
    return [{ path, status: glob === undefined ? 'not-rendered' : 'excused', ...kind, ...(line !== undefined && { line }), reason }];
});
/** The texts that the places are in, by path. */
const unrenderedFiles = (unrendered) => new Map(unrendered.flatMap(({ path, file }) => (file === undefined ? [] : [[path, file]])));


/***/ }),

/***/ 46042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ placeholderBlock),
/* harmony export */   Mg: () => (/* binding */ randomAlphabets),
/* harmony export */   Pg: () => (/* binding */ isPlaceholderBlock),
/* harmony export */   RC: () => (/* binding */ placeholderText),
/* harmony export */   Wi: () => (/* binding */ standsForRandom),
/* harmony export */   dX: () => (/* binding */ isUnfilledBlock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
/** Alphabets of random texts, by their names. */
const randomAlphabets = {
    alphanumeric: letters + digits,
    alphabetic: letters,
    numeric: digits,
    ascii: Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join(''),
};
/** Characters of an alphabet that depend on a name alone: what stands for a random text where something is rendered. */
const placeholderText = (alphabet, count, name) => {
    const parts = [];
    for (let block = 0; parts.length < count; block += 1)
        for (const byte of (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${name} ${block}`).digest())
            if (parts.length < count)
                parts.push(alphabet[byte % alphabet.length] ?? '');
    return parts.join('');
};
/** Shorter texts may be anything, longer ones are not drawn. */
const lengths = { least: 4, most: 1_000 };
/** True for a text that stands for a random one: a cluster gets another, which nobody knows. */
const standsForRandom = (text) => text.length >= lengths.least &&
    text.length <= lengths.most &&
    Object.entries(randomAlphabets).some(([name, alphabet]) => placeholderText(alphabet, text.length, name) === text);
/** What each key and certificate begins with that stands for one which is made where something is deployed. */
const blockStart = placeholderText(randomAlphabets.alphanumeric, 32, 'block');
const lineLength = 64;
/** A block of PEM that depends on its label and a name alone: what stands for a key or certificate that is made where something is rendered. */
const placeholderBlock = (label, name) => {
    const body = blockStart + placeholderText(`${randomAlphabets.alphanumeric}+/`, 4 * lineLength - blockStart.length, name);
    const lines = Array.from({ length: body.length / lineLength }, (_, index) => body.slice(index * lineLength, (index + 1) * lineLength));
    return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};
/** What a comment or a quotation begins its lines with, and dots where something was left out. */
const leftOut = /^[\s#/*>|-]{0,40}(?:\.{2,}|\u2026)\s*$/u;
/** The shortest key, one of Ed25519, has 64 characters of Base64. */
const leastKey = 40;
/** What keys begin with: a sequence of ASN.1, or the name of OpenSSH's form. */
const keyStart = /^(?:M[A-P]|b3Bl)/u;
/** What people write where somebody else is to put a key. A key that is only masked is told all the same: nobody masks what never was there. */
const toBeFilledIn = /your|here|insert|paste|replace|todo|change|fill|placeholder|example|[<>{}\u2026]/iu;
/** True for a block at an offset that is to be filled in: `-----BEGIN PRIVATE KEY-----\nYOUR KEY HERE\n-----END PRIVATE KEY-----`. */
const isUnfilledBlock = (text, at) => {
    const header = text.indexOf('-----', at + 5);
    const near = header === -1 ? '' : text.slice(header + 5, header + 5 + 4 * leastKey);
    const end = near.indexOf('-----END');
    const body = near.slice(0, Math.max(end, 0)).replaceAll(/\s|\\n/gu, '');
    return body.length < leastKey && toBeFilledIn.test(body) && !keyStart.test(body);
};
/** True where the line after the one at an offset begins such a block, or says with dots that one was left out. */
const isPlaceholderBlock = (text, at) => {
    const end = text.indexOf('\n', at);
    if (end === -1)
        return false;
    const next = text.indexOf('\n', end + 1);
    return text.startsWith(blockStart, end + 1) || leftOut.test(text.slice(end + 1, Math.min(next === -1 ? text.length : next, end + 100)));
};


/***/ })

};
;