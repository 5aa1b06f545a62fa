"use strict";
exports.id = 4470;
exports.ids = [4470];
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

/***/ 62043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ decisiveVariables),
/* harmony export */   Jd: () => (/* binding */ givenVariablesParts),
/* harmony export */   _C: () => (/* binding */ decidedAnew),
/* harmony export */   pn: () => (/* binding */ composeFilesAround)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10912);
/* harmony import */ var _compose_project_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60340);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34145);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5354);
/* harmony import */ var _unrendered_part_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5598);
/* harmony import */ var _variables_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55292);






/** Folders above a file of variables in which a Compose file is looked for. */
const maxFolders = 4;
/** Compose files that commands may start with a file of variables: in its folder and in those above. */
const composeFilesAround = (path) => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_4__/* .foldersAbove */ .Zv)(path, maxFolders).flatMap(folder => (0,_variables_change_js__WEBPACK_IMPORTED_MODULE_3__/* .composeFilesBeside */ .Uz)(`${folder}.env`));
/** Settings of a service that grant nothing, whatever they say. */
const harmlessSettings = new Set([..._variables_change_js__WEBPACK_IMPORTED_MODULE_3__/* .idleSettings */ .wo, 'env_file', 'ports', 'expose']);
/** The tag of an image: what a variable there says never makes it another image. */
const tagOfImage = /:[^/:@]*$/u;
const membersOf = (node, { depth, setting = '' }) => {
    if (node.kind === 'sequence')
        return node.items.map(item => ({ node: item, depth: depth + 1, setting }));
    const members = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(node).map(({ name = '', value }) => ({ node: value, depth: depth + 1, setting: depth === 2 ? name : setting }));
    return depth === 2 ? members.filter(member => !harmlessSettings.has(member.setting)) : members;
};
/** Variables that decide what a service may do, which files it is made of, and which image it is but for the tag. */
const decisiveVariables = (file) => (0,_variables_change_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesBelow */ .Vf)((0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(file).documents.map(({ root }) => ({ node: root, depth: 0 })), membersOf, (text, { setting }) => (setting === 'image' ? withoutTag(text) : text));
const withoutTag = (image) => {
    const last = image.lastIndexOf('/');
    // Why not what holds a default with a colon: `${TAG:-1}` is no tag by itself.
    const rest = image.slice(last + 1).replaceAll(/\$\{[^}]*\}/gu, variable => variable.replaceAll(':', ' '));
    return tagOfImage.test(rest) ? image.slice(0, last + 1 + rest.search(tagOfImage)) : image;
};
/** Names of the variables in a file that decide more of a Compose file than they did before. */
const decidedAnew = (variables, head, base) => {
    const before = base === undefined ? new Set() : decisiveVariables(base);
    const now = decisiveVariables(head);
    return [...(0,_compose_project_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .dotenvOf */ .y1)(variables).variables.keys()].filter(name => now.has(name) && !before.has(name));
};
/**
 * What a change of a file of variables decides in Compose files around it, when a command starts them with that file: `docker compose --env-file
 * FILE` takes it in place of `.env`, as `COMPOSE_ENV_FILES` does. No file of the repository has to say so. Source: Docker's documentation,
 * "Set, use, and manage variables in a Compose file", "Substitute with --env-file".
 */
const givenVariablesParts = (base, head, composeFiles) => {
    const changed = head === undefined || composeFiles.length === 0 ? [] : (0,_variables_change_js__WEBPACK_IMPORTED_MODULE_3__/* .changedVariables */ .Wo)(base, head);
    if (changed.length === 0)
        return [];
    const decisive = composeFiles.map(file => ({ file, names: decisiveVariables(file) }));
    const found = changed.flatMap((variable) => {
        const by = variable.now === undefined ? undefined : decisive.find(({ names }) => names.has(variable.name));
        return by === undefined ? [] : [{ variable, path: by.file.path }];
    });
    const [first] = found;
    if (first === undefined)
        return [];
    const names = (0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .w)(found.map(({ variable }) => variable.name));
    return [
        {
            range: first.variable.now?.nameRange,
            what: `sets ${names} for "${first.path}", if that is started with this file ("--env-file")`,
            renderer: 'environment files',
        },
    ];
};


/***/ }),

/***/ 50119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ deployingProblem)
/* harmony export */ });
/** What stands at a place of a file that deploys something and could not be reviewed: the review is incomplete. */
const deployingProblem = ({ by, range }, what) => ({
    code: 'unresolved',
    level: 'error',
    path: by.path,
    range,
    message: `${what} Look at it yourself, or take "${by.path}" off the review with "ignore-paths".`,
});


/***/ }),

/***/ 14259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followDeployed: () => (/* binding */ followDeployed)
});

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/artifacts/unrendered/variables-change.js
var variables_change = __webpack_require__(55292);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(88944);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(12656);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/review/unrendered/changed-inputs.js
var changed_inputs = __webpack_require__(20161);
// EXTERNAL MODULE: ./build/review/read/companions.js
var companions = __webpack_require__(79938);
// EXTERNAL MODULE: ./build/review/read/named-files.js + 1 modules
var named_files = __webpack_require__(90270);
// EXTERNAL MODULE: ./build/review/read/naming-files.js
var naming_files = __webpack_require__(56683);
// EXTERNAL MODULE: ./build/review/read/deployed/deployed-files.js + 3 modules
var deployed_files = __webpack_require__(94834);
// EXTERNAL MODULE: ./build/review/read/deployed/deploying-problem.js
var deploying_problem = __webpack_require__(50119);
// EXTERNAL MODULE: ./build/artifacts/unrendered/patch-content.js
var patch_content = __webpack_require__(73340);
// EXTERNAL MODULE: ./build/artifacts/unrendered/unrendered-part.js
var unrendered_part = __webpack_require__(5598);
;// CONCATENATED MODULE: ./build/review/read/deployed/given-by-commands.js







/** More grants of one change are not told: each says that the change was not reviewed. */
const maxTold = 20;
/**
 * What commands of changed files give that they did not give before, wherever they stood: what they patch, bind or start by their own words, and what they
 * fetch. Of files that are new as well: these words are.
 */
const grantedAnew = (base, head) => {
    const deploying = (files) => [...files.values()].filter(({ path }) => (0,paths/* mayDeploy */.BU)(path));
    const before = new Set(deploying(base)
        .flatMap(deployed_files/* grantsIn */.x0)
        .map(({ key }) => key));
    return deploying(head)
        .flatMap(by => (0,deployed_files/* grantsIn */.x0)(by).map(grant => ({ by, grant })))
        .filter(({ grant }) => !before.has(grant.key))
        .slice(0, maxTold)
        .map(({ by, grant: { what, range, isSetting } }) => (0,deploying_problem/* deployingProblem */.b)({ by, range }, `A ${isSetting ? 'setting' : 'command'} here ${what}, which nobody has judged.`));
};
/** What patches do that a command lays over what runs, and did not before. */
const patchedAnew = async (places, head, reader) => {
    const asked = places.slice(0, maxTold);
    const unread = asked.map(({ path }) => path).filter(path => !head.has(path));
    const texts = unread.length > 0 ? await reader.readFiles('head', unread) : new Map();
    return asked.flatMap(({ path, by }) => {
        const file = head.get(path) ?? (0,changed_inputs/* fileOf */.W7)(path, texts.get(path));
        const hazards = file === undefined ? [{ place: "it can't be read" }] : (0,patch_content/* patchHazards */.yJ)(file.text);
        return hazards.length === 0 ? [] : [patched(by, path, (0,unrendered_part/* namesIn */.w)(hazards.map(({ place }) => place)))];
    });
};
const patched = (by, path, places) => (0,deploying_problem/* deployingProblem */.b)(by, `What runs is patched here by "${(0,text_path/* fileNameOf */.bV)(path)}" (${places}), which nobody has judged.`);

// EXTERNAL MODULE: ./build/artifacts/unrendered/given-variables.js
var given_variables = __webpack_require__(62043);
;// CONCATENATED MODULE: ./build/review/read/deployed/set-variables.js





/** More Compose files of one change are not looked at. */
const maxFiles = 20;
/** A line that sets something: `P=true`, `P: "true"`, `export P=true`. */
const settingLine = /\b[A-Za-z_]\w{0,100}["']?\s{0,9}[:=]\s{0,9}\S/u;
const settingLines = (file) => file.text.split('\n').filter(line => settingLine.test(line));
const linesSetting = (deployed) => new Set([...new Set(deployed.map(({ by }) => by))].flatMap(settingLines).map(line => line.trim()));
/** True where files of commands have lines by which something is set and which they did not have. */
const maySetOthers = (before, now) => {
    const lines = linesSetting(before);
    return [...linesSetting(now)].some(line => !lines.has(line));
};
/**
 * What commands of changed files set anew for the Compose files that they start: `P=true docker compose up`, `env` of a pipeline. Such a variable goes before
 * all files of variables; told where it decides what a service may do. Source: Docker's documentation, "Environment variables precedence in Docker Compose".
 */
const setForProjects = async ({ base, head }, trees, reader) => {
    const places = head.flatMap(by => (0,deployed_files/* placesIn */.yN)([by], trees.head).places).slice(0, maxFiles);
    if (places.length === 0)
        return [];
    const before = Map.groupBy(base.filter(({ setting }) => setting !== undefined).flatMap(by => (0,deployed_files/* placesIn */.yN)([by], trees.base).places), ({ path }) => path);
    const texts = await reader.readFiles('head', [...new Set(places.map(({ path }) => path))]);
    return places.flatMap(({ path, by }) => {
        const file = (0,changed_inputs/* fileOf */.W7)(path, texts.get(path));
        const names = file === undefined ? [] : [...(0,given_variables/* decisiveVariables */.Ci)(file)].filter(name => isSetAnew(name, by, before.get(path) ?? []));
        const what = `The variables ${(0,unrendered_part/* namesIn */.w)(names)} are set here for "${path}" and decide what its services may do, which nobody has judged.`;
        return names.length === 0 ? [] : [(0,deploying_problem/* deployingProblem */.b)(by, what)];
    });
};
const isSetAnew = (name, { setting }, before) => {
    const value = setting?.(name);
    return value !== undefined && !value.includes('\0') && !before.some(({ by }) => by.setting?.(name) === value);
};

// EXTERNAL MODULE: ./build/artifacts/compose/project-variables.js + 1 modules
var project_variables = __webpack_require__(60340);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
;// CONCATENATED MODULE: ./build/review/read/deployed/started-projects.js









const noStartedProjects = {
    paths: [],
    choices: { base: new Map(), head: new Map() },
    pointers: new Map(),
    notifications: [],
};
const keyOf = ({ path, files }) => JSON.stringify([path, files]);
/** True where a change may have commands start Compose files with other variables, as far as the words of both tell. */
const mayStartOtherwise = ({ base, head }, changes) => {
    const [before, now] = [base, head].map(all => new Set(all.filter(({ kind }) => kind === 'compose').map(wordsOf)));
    if (![...base, ...head].some(({ variables }) => variables !== undefined))
        return false;
    if ([...(now ?? [])].some(words => before?.has(words) === false))
        return true;
    const paths = changes.map(({ path }) => path);
    const patterns = head
        .flatMap(one => [one, ...(one.variables?.named ?? []), ...(one.variables?.sourced ?? [])])
        .flatMap(({ candidates }) => candidates);
    const named = new Set(patterns);
    return paths.some(path => named.has(path)) || patterns.some(isOpen);
};
const isOpen = (pattern) => /[\0*?[]/u.test(pattern);
const wordsOf = ({ candidates, variables }) => JSON.stringify([candidates, [variables?.named, variables?.sourced].map(named => named?.map(one => one.candidates))]);
const foundIn = ({ candidates }, tree) => candidates.map(one => tree.match((0,path_tree/* shellPattern */.$B)(one)).map(({ path }) => path)).find(paths => paths.length > 0) ?? [];
/** What the commands of a side start, and with which files of the repository; what is made when they run is not known. */
const startsIn = (deployed, tree) => deployed.flatMap(by => {
    if (by.kind !== 'compose')
        return [];
    const { named = [], sourced = [] } = by.variables ?? {};
    const files = named.flatMap(one => foundIn(one, tree));
    if (named.length > 0 && files.length === 0)
        return [];
    const others = sourced.flatMap(one => foundIn(one, tree));
    return (0,deployed_files/* placesIn */.yN)([by], tree).places.map(({ path }) => ({
        path,
        by,
        files: [...(named.length > 0 ? files : [(0,project_variables/* variablesPath */.XB)(path)]), ...others],
    }));
});
/** True for a project that takes its variables as Compose has it by itself. */
const isPlain = ({ path, files }) => files.length === 1 && files[0] === (0,project_variables/* variablesPath */.XB)(path);
/**
 * The Compose files that commands start with other files of variables than before, or of which such a file is changed: judged with those at both sides, where
 * nothing else of them is changed. Where it is, or commands start one in several ways, the review is incomplete if the variables decide what a
 * container may do.
 */
const followStarted = async (sides) => {
    const { deployed, trees, changes, isIgnored, reader } = sides;
    if (![...deployed.base, ...deployed.head].some(({ variables }) => variables !== undefined))
        return noStartedProjects;
    const [before, now] = [startsIn(deployed.base, trees.base), startsIn(deployed.head, trees.head)];
    const given = new Set([...before, ...now].flatMap(start => (isPlain(start) ? [] : [start.path])));
    const known = new Set(before.map(keyOf));
    const changed = new Map(changes.map(file => [file.path, file]));
    const isOther = (start) => !known.has(keyOf(start));
    const touched = now.filter(start => {
        const isGiven = given.has(start.path) && !isIgnored(start.path);
        const hasOthers = !isPlain(start) && start.files.some(path => changed.has(path));
        return isGiven && (isOther(start) || hasOthers || (changed.has(start.path) && !isPlain(start)));
    });
    if (touched.length === 0)
        return noStartedProjects;
    const wanted = { base: new Set(), head: new Set() };
    const asked = [...Map.groupBy(touched, ({ path }) => path)].map(([path, starts]) => {
        const file = changed.get(path);
        const former = file === undefined ? path : (0,change_set/* basePath */.Jp)(file);
        const others = before.filter(start => start.path === former);
        const left = new Set(now.map(keyOf));
        const gone = others.find(start => !left.has(keyOf(start)));
        const formerFiles = (start) => known.has(keyOf(start)) ? start.files : (gone?.files ?? [(0,project_variables/* variablesPath */.XB)(former)]);
        for (const start of starts) {
            for (const one of [former, ...formerFiles(start)])
                wanted.base.add(one);
            for (const one of [path, ...start.files])
                wanted.head.add(one);
        }
        return { path, former, file, formerFiles, starts: [...new Map(starts.map(start => [keyOf(start), start])).values()] };
    });
    const texts = { base: await reader.readFiles('base', [...wanted.base]), head: await reader.readFiles('head', [...wanted.head]) };
    const result = {
        ...noStartedProjects,
        paths: [],
        notifications: [],
        pointers: new Map(),
    };
    const choices = { base: new Map(), head: new Map() };
    for (const { path, former, file, formerFiles, starts } of asked) {
        const [start] = starts;
        const isAlone = file === undefined && !changed.has((0,project_variables/* variablesPath */.XB)(path)) && starts.length === 1 && start?.by.variables?.byTurns !== true;
        if (isAlone && start !== undefined && isReadable(start, texts.head)) {
            result.paths.push(path);
            choices.base.set(path, { variables: formerFiles(start) });
            choices.head.set(path, { variables: start.files });
            if (isOther(start))
                result.pointers.set(path, { path, target: undefined, by: start.by.by, range: rangeOf(start) });
        }
        else
            for (const one of starts)
                (0,append_all/* appendAll */.u)(result.notifications, undecided(one, { former, formerFiles: formerFiles(one) }, texts));
    }
    return { ...result, choices };
};
/** What names the variables, or else the Compose file. */
const rangeOf = ({ by }) => (by.variables?.named[0] ?? by.variables?.sourced[0] ?? by).range;
const isReadable = ({ path, files }, texts) => [path, ...files].every(one => ['text', 'absent'].includes(texts.get(one)?.state ?? 'absent'));
/** The files as one, of which the last assignment of a variable counts. */
const joined = (paths, texts) => {
    const files = paths.flatMap(path => (0,changed_inputs/* fileOf */.W7)(path, texts.get(path)) ?? []);
    const [first, ...others] = files;
    return others.length === 0 || first === undefined
        ? first
        : (0,changed_inputs/* fileOf */.W7)(first.path, { state: 'text', text: files.map(({ text }) => text).join('\n') });
};
/** What variables decide that nobody judged, at the command that gives them. */
const undecided = (start, { former, formerFiles }, texts) => {
    const { path, files, by } = start;
    const place = { by: by.by, range: rangeOf(start) };
    if (!isReadable(start, texts.head))
        return [
            (0,deploying_problem/* deployingProblem */.b)(place, `The variables of "${path}" are taken from a file here that is a link, or can't be read, so it was not reviewed.`),
        ];
    const [compose, was] = [(0,changed_inputs/* fileOf */.W7)(path, texts.head.get(path)), (0,changed_inputs/* fileOf */.W7)(former, texts.base.get(former))];
    const now = joined(files, texts.head);
    if (compose === undefined)
        return [];
    const isDecisive = (0,given_variables/* givenVariablesParts */.Jd)(joined(formerFiles, texts.base), now, [compose]).length > 0;
    const anew = now === undefined ? [] : (0,given_variables/* decidedAnew */._C)(now, compose, was);
    if (!isDecisive && anew.length === 0)
        return [];
    const names = anew.length > 0 ? ` (${(0,unrendered_part/* namesIn */.w)(anew)})` : '';
    return [
        (0,deploying_problem/* deployingProblem */.b)(place, `The variables that "${path}" is started with here${names} decide what its services may do, and were not reviewed with what else is changed.`),
    ];
};

;// CONCATENATED MODULE: ./build/review/read/deployed/pointed-files.js















const nothing = {
    base: named_files/* noTexts */.uv,
    head: named_files/* noTexts */.uv,
    undeployed: new Set(),
    choices: noStartedProjects.choices,
    pointers: new Map(),
    notifications: [],
};
const deployedIn = (files) => [...files].filter(({ path }) => (0,paths/* mayDeploy */.BU)(path)).flatMap(deployed_files/* deployedBy */.SB);
/** What Compose takes at the root of a repository is deployed by whoever starts it there. */
const atRoot = new Set((0,variables_change/* composeFilesBeside */.Uz)(''));
const aboutManifests = /^\uFEFF?[ \t]*["']?apiVersion["']?[ \t]*:/mu;
const aboutServices = /^\uFEFF?["']?(?:services|include)["']?[ \t]*:/mu;
/** As what a text is read that is deployed under its name; undefined for what is none. */
const kindOf = (path, text, kind) => {
    const own = (0,classify/* classify */.L8)(path, text).kind;
    if (kind === 'patch')
        return undefined;
    if (own !== 'none')
        return own === (kind === 'compose' ? 'compose' : 'kubernetes') ? own : undefined;
    if (kind === 'compose')
        return aboutServices.test(text) ? 'compose' : undefined;
    return aboutManifests.test(text) || /^\uFEFF?\s*\{[\s\S]{0,2000}"apiVersion"/u.test(text) ? 'kubernetes' : undefined;
};
/** Whether a file is looked at by its own name wherever it is changed, as what it is deployed as. A patch is none of a file. */
const isLookedAt = (path, kind) => kind !== 'patch' && (0,classify/* kindsByName */.wE)(path).includes(kind === 'compose' ? 'compose' : 'kubernetes');
/**
 * Compose files and manifests that stand as they are, or are touched only a little, and that the change has deployed where nobody deployed them: by a
 * pipeline, a makefile or a script that did something else before, or under a name that says nothing. All that they hold is new, by the line that points at them. And files of the change
 * under names that say nothing, which somebody deploys all the same.
 */
const followDeployed = async (sides) => {
    const { reader, changes, isIgnored, base, head, unchanged } = sides;
    const [before, now, standing] = [deployedIn(base.values()), deployedIn(head.values()), deployedIn(unchanged)];
    const known = new Set(before.map(deployed_files/* keyOfDeployed */.RN));
    // Why: a pipeline or a script that is new deploys what is there, which was there for all to see; but nobody looked at it under a name that says nothing.
    const isKnown = new Set(changes.flatMap(file => (base.has((0,change_set/* basePath */.Jp)(file)) ? [file.path] : [])));
    const isNews = (path, { by, kind }) => isKnown.has(by.path) || !isLookedAt(path, kind);
    const fresh = now.filter(one => !known.has((0,deployed_files/* keyOfDeployed */.RN)(one)) && one.candidates.some(candidate => isNews(candidate, one)));
    const unread = changes.filter(file => !head.has(file.path) && (0,naming_files/* mayHoldContainers */.B1)(file) && !isIgnored(file.path));
    const deployed = { base: [...before, ...standing], head: [...now, ...standing] };
    const granted = grantedAnew(base, head).filter(({ path }) => !isIgnored(path));
    const mayName = unread.length > 0 && deployed.head.length > 0;
    const seen = [...changes, ...[...sides.detours.shown.keys()].map((path) => ({ path, status: 'modified' }))];
    const startsOtherwise = mayStartOtherwise(deployed, seen);
    const setting = now.filter(({ kind }) => kind === 'compose');
    const setsOthers = maySetOthers(before, setting);
    if (fresh.length === 0 && !mayName && !startsOtherwise && !setsOthers)
        return { ...nothing, notifications: granted };
    const tracked = (await reader.listFiles('head')) ?? [];
    const { shown } = sides.detours;
    const present = [...tracked, ...shown.keys()];
    const trees = { base: new path_tree/* PathTree */.W1((0,change_set/* pathsAtBase */.hf)(present, { files: changes })), head: new path_tree/* PathTree */.W1(present) };
    const shownPlaces = (places) => places.map(({ path, by }) => ({ path: shown.get(path) ?? path, by }));
    const started = startsOtherwise ? await followStarted({ reader, changes: seen, isIgnored, deployed, trees }) : noStartedProjects;
    const named = await readNamed(reader, unread, {
        base: shownPlaces((0,deployed_files/* placesIn */.yN)(deployed.base, trees.base).places),
        head: shownPlaces((0,deployed_files/* placesIn */.yN)(deployed.head, trees.head).places),
    });
    const set = setsOthers ? await setForProjects({ base: before, head: setting }, trees, reader) : [];
    const former = new Set((0,deployed_files/* placesIn */.yN)(before, trees.base).places.map(({ path }) => path));
    const { places: found, isComplete } = (0,deployed_files/* placesIn */.yN)(fresh, trees.head);
    const [first] = fresh;
    const unfound = isComplete || first === undefined ? [] : [tooMany(first, 'some')];
    const byKind = Map.groupBy(found, ({ by }) => by.kind === 'patch');
    const patched = await patchedAnew((byKind.get(true) ?? []).filter(({ path }) => !isIgnored(path)), head, reader);
    const places = (byKind.get(false) ?? []).filter(isCandidate(sides, former)).filter(({ path, by }) => isNews(path, by));
    const pointed = places.length === 0 ? nothing : await pointAt(places, former, { ...sides, tracked, tree: trees.base });
    // Why not what is deployed anew: it is compared with nothing, however it is started.
    const standingTexts = await readBoth(reader, started.paths.filter(path => !pointed.pointers.has(path)));
    return {
        ...pointed,
        choices: started.choices,
        pointers: new Map([...started.pointers, ...pointed.pointers]),
        notifications: [...granted, ...set, ...unfound, ...patched, ...named.notifications, ...started.notifications, ...pointed.notifications],
        base: (0,named_files/* joinedTexts */.qo)(named.base, standingTexts.base),
        head: (0,named_files/* joinedTexts */.qo)(named.head, standingTexts.head, pointed.head),
    };
};
/** Compose files that the change does not touch. */
const readBoth = async (reader, paths) => {
    const texts = paths.length > 0 ? await reader.readFiles('head', paths) : new Map();
    const read = { texts, kinds: new Map(paths.map(path => [path, 'compose'])) };
    return { base: read, head: read };
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
    const others = (0,paths/* deployingAmong */.yx)(tracked.filter(path => !changed.has(path))).slice(0, companions/* maxCompanions */.WN);
    const standing = [...new Set(places.map(({ path }) => path))].filter(path => !changed.has(path));
    const asked = standing.slice(0, companions/* maxCompanions */.WN);
    const texts = await reader.readFiles('head', [...new Set([...asked, ...others])]);
    const elsewhere = deployedIn(others.flatMap(path => (0,changed_inputs/* fileOf */.W7)(path, texts.get(path)) ?? []));
    const deployed = new Set([...former, ...(0,deployed_files/* placesIn */.yN)(elsewhere, tree).places.map(({ path }) => path)]);
    const found = { texts: new Map(), kinds: new Map() };
    const [undeployed, pointers, notifications] = [new Set(), new Map(), []];
    const take = (path, by, read, before) => {
        const pointer = pointerTo({ path, by });
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
/** Changed files that are read as nothing by their own names, and as what somebody deploys them at each side. */
const readNamed = async (reader, unread, places) => {
    const byPath = new Map(places.head.map(place => [place.path, place]));
    const wanted = unread.filter(({ path }) => byPath.has(path));
    if (wanted.length === 0)
        return { base: named_files/* noTexts */.uv, head: named_files/* noTexts */.uv, notifications: [] };
    const texts = await reader.readChangedFiles(wanted);
    const lost = wanted.flatMap(({ path }) => {
        const place = byPath.get(path);
        const read = texts.head.get(path);
        const isLost = read !== undefined && read.state !== 'absent' && (0,changed_inputs/* fileOf */.W7)(path, read) === undefined;
        return place === undefined || place.by.isGuess || !isLost ? [] : [unreached(pointerTo(place))];
    });
    return { base: asDeployed(texts.base, places.base), head: asDeployed(texts.head, places.head), notifications: lost };
};
const pointerTo = ({ path, by }) => ({ path, target: undefined, by: by.by, range: by.range });
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
const unreached = (pointer) => (0,deploying_problem/* deployingProblem */.b)(pointer, `What is deployed here ("${(0,text_path/* fileNameOf */.bV)(pointer.path)}") is a link, or can't be read, so it was not reviewed.`);
const tooMany = (by, left) => (0,deploying_problem/* deployingProblem */.b)(by, `More files are deployed here from now on than are looked at: ${left} of them were not reviewed.`);


/***/ }),

/***/ 20161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ filesOfTexts),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   W7: () => (/* binding */ fileOf)
/* harmony export */ });
/* harmony import */ var _artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35989);
/* harmony import */ var _artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88045);
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36825);
/* harmony import */ var _artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78413);
/* harmony import */ var _changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88944);
/* harmony import */ var _read_decode_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73503);
/* harmony import */ var _read_existing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84233);







/** Files that are no container files by name, and are read all the same, in one call. */
const readInputs = async (reader, { files }, { base, head }, isIgnored) => {
    const looked = files.filter(({ path }) => !isIgnored(path));
    const others = await withoutFarOnes(reader, looked.filter(file => !isRead(file) && ((0,_artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorthReading */ .VW)(file.path) || (0,_artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorthReading */ .VW)((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .basePath */ .Jp)(file)))));
    const texts = others.length > 0 ? await reader.readChangedFiles(others) : { base: new Map(), head: new Map() };
    const other = new Set(others);
    return looked.flatMap((change) => {
        if (other.has(change))
            return [inputOf(change, texts)];
        if (!isRead(change))
            return [{ change, base: undefined, head: undefined }];
        const entry = head.ledger.get(change.path);
        // What could not be read is told already.
        if (entry?.status === 'not-evaluated')
            return [];
        const file = head.files.get(change.path);
        const isLost = entry?.status === 'not-ours' && file === undefined && change.status !== 'removed';
        const unread = entry?.status === 'excluded' ? 'link' : isLost ? 'unreadable' : undefined;
        return [{ change, base: base.files.get((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .basePath */ .Jp)(change)), head: file, ...(unread && { unread }) }];
    });
};
/** So many files that only a kustomization would make something of are read without asking whether there is one. */
const maxUnasked = 20;
/** Many notes and lists of words are left out where no kustomization lies around them. */
const withoutFarOnes = async (reader, files) => {
    const plain = files.filter(file => (0,_artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .deployInputOf */ .JP)(file.path) === undefined && (0,_artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .deployInputOf */ .JP)((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .basePath */ .Jp)(file)) === undefined);
    if (plain.length <= maxUnasked)
        return files;
    const found = await (0,_read_existing_js__WEBPACK_IMPORTED_MODULE_4__/* .readExisting */ .Y)(reader, plain.flatMap(({ path }) => (0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .kustomizationCandidates */ .gj)(path)));
    const far = new Set(plain.filter(({ path }) => (0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .kustomizationCandidates */ .gj)(path).every(candidate => (found.get(candidate)?.state ?? 'absent') === 'absent')));
    return files.filter(file => !far.has(file));
};
const isRead = ({ path, previousPath }) => (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeOurs */ .UN)(path) || (previousPath !== undefined && (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeOurs */ .UN)(previousPath));
const inputOf = (change, { base, head }) => {
    const read = change.status === 'removed' ? undefined : head.get(change.path);
    const file = fileOf(change.path, read);
    const isLost = read?.state === 'unreadable' || (read?.state === 'text' && file === undefined);
    const unread = read?.state === 'link' ? 'link' : isLost ? 'unreadable' : undefined;
    return { change, base: fileOf((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .basePath */ .Jp)(change), base.get((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .basePath */ .Jp)(change))), head: file, ...(unread && { unread }) };
};
/** The file of a text of its own; undefined for anything else. */
const fileOf = (path, read) => read?.state === 'text' && (0,_read_decode_text_js__WEBPACK_IMPORTED_MODULE_5__/* .notItsText */ .Vl)(read.text) === undefined ? (0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_6__/* .sourceFile */ .s)(path, read.text) : undefined;
/** The files of texts of their own. */
const filesOfTexts = (texts) => new Map([...texts].flatMap(([path, read]) => {
    const file = fileOf(path, read);
    return file === undefined ? [] : [[path, file]];
}));


/***/ }),

/***/ 84233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readExisting)
/* harmony export */ });
/** As many places are asked for without knowing whether anything is there: those of one folder and the one above it. */
const maxGuesses = 6;
/**
 * The texts at head of those places where there is a file. Many are held against the list of the repository's files first, which is one
 * request and often known by then.
 */
const readExisting = async (reader, paths) => {
    const distinct = [...new Set(paths)];
    const tracked = distinct.length > maxGuesses ? await reader.listFiles('head') : undefined;
    const known = tracked && new Set(tracked);
    const wanted = known ? distinct.filter(path => known.has(path)) : distinct;
    return wanted.length > 0 ? reader.readFiles('head', wanted) : new Map();
};


/***/ })

};
;