"use strict";
exports.id = 615;
exports.ids = [615];
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

/***/ 80301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandPointers: () => (/* binding */ commandPointers)
});

// EXTERNAL MODULE: ./build/artifacts/shell/command-arguments.js
var command_arguments = __webpack_require__(43906);
// EXTERNAL MODULE: ./build/artifacts/shell/engine-calls.js
var engine_calls = __webpack_require__(51070);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(12656);
// EXTERNAL MODULE: ./build/environments/values-files.js
var values_files = __webpack_require__(84972);
// EXTERNAL MODULE: ./build/environments/commands/applied-files.js
var applied_files = __webpack_require__(14738);
// EXTERNAL MODULE: ./build/environments/commands/deploy-script.js + 1 modules
var deploy_script = __webpack_require__(14442);
// EXTERNAL MODULE: ./build/environments/commands/deploying-commands.js
var deploying_commands = __webpack_require__(5135);
;// CONCATENATED MODULE: ./build/environments/commands/built-files.js







/** `--opt filename=x`. */
const ofFrontend = ({ pattern, word }) => {
    const [, name] = /^filename=(.*)$/su.exec(pattern) ?? [];
    return name === undefined ? [] : [{ pattern: name, word }];
};
/** Builders whose first operand says what they are to do. */
const toldWhat = new Set(['buildctl', 'img']);
/** The file that a build takes where none is named: the one of its context, or its input. */
const usualFile = (asked, { name = '', nameWord }) => {
    const operand = asked.operands.at(toldWhat.has(name) ? 1 : -1);
    const word = operand ?? nameWord;
    if (word === undefined)
        return [];
    const context = (0,command_arguments/* findOption */.$K)(asked, '--context')?.pattern ?? operand?.pattern ?? '.';
    const folder = ['', '.', './'].includes(context) ? '' : `${context.replace(/\/$/u, '')}/`;
    return [{ pattern: context === '-' ? '-' : `${folder}Dockerfile`, word }];
};
/** More files of one script are not looked at. */
const maxBuilt = 500;
/** What the commands of a script build, also in loops and by way of other files: `docker build - < x`, `cp x Dockerfile; docker build .`. */
const builtBy = (script) => {
    const read = (0,deploy_script/* deployScriptOf */.k)(script);
    const found = [];
    for (const command of read.commands) {
        if (found.length >= maxBuilt)
            break;
        const asked = (0,engine_calls/* dockerfileBuild */.hk)({ ...command, args: read.values.arguments(command) });
        if (asked === undefined)
            continue;
        const named = [...(0,deploying_commands/* valuesOf */.sm)(asked, '-f', '--file', '--dockerfile'), ...(0,deploying_commands/* valuesOf */.sm)(asked, '--opt').flatMap(ofFrontend)];
        const files = named.length > 0 ? named : usualFile(asked, command);
        const stage = asked.options.findLast(({ name }) => name === '--target');
        const [target] = (0,deploying_commands/* valuesOf */.sm)(asked, '--target').slice(-1);
        if (target?.pattern.includes(path_tree/* unknownPart */.QH))
            continue;
        for (const { pattern, word } of files.flatMap(file => [...read.spelledOut([file]), ...read.feeding(command, file)])) {
            const path = (0,applied_files/* fromHere */.X)(pattern);
            if (path === '' || path === '-' || path.includes(path_tree/* unknownPart */.QH))
                continue;
            const { range } = stage?.word ?? word;
            for (const folder of script.folders)
                found.push({ path: (0,values_files/* pathIn */.lW)(folder, path), target: target?.pattern, range });
        }
    }
    return found.slice(0, maxBuilt);
};

// EXTERNAL MODULE: ./build/environments/commands/scripts.js + 2 modules
var scripts = __webpack_require__(29918);
// EXTERNAL MODULE: ./build/review/read/build-pointers.js
var build_pointers = __webpack_require__(18300);
// EXTERNAL MODULE: ./build/review/read/deployed/deployed-files.js + 2 modules
var deployed_files = __webpack_require__(42514);
;// CONCATENATED MODULE: ./build/review/read/command-pointers.js




/** What the commands of a file have built, be it a pipeline, a script or another tool's file: scripts of npm, hooks, playbooks. */
const commandPointers = (by) => (0,scripts/* scriptsIn */.Oq)(by, () => (0,deployed_files/* rootsOf */.RD)(by), scripts/* buildsImages */.Yc)
    .flatMap(builtBy)
    .flatMap(({ path, target, range }) => (0,build_pointers/* pointersOf */.Qy)({ context: '.', file: path, target, range }, by));


/***/ })

};
;