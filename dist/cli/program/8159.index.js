"use strict";
exports.id = 8159;
exports.ids = [8159,8678];
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

/***/ 68678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandHelp: () => (/* binding */ commandHelp)
/* harmony export */ });
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62125);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98467);


/** Where the texts of options begin in `usage`. */
const optionColumn = 36;
/** The entries of a part of `usage`, each with its lines: one that is indented further belongs to the entry before it. */
const entriesOf = (title) => {
    const start = _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .C.indexOf(`${title}:\n`) + title.length + 2;
    return _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .C.slice(start, _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .C.indexOf('\n\n', start)).split(/\n(?= {2}\S)/u);
};
/** The option with the formats that the command has. */
const formatEntry = (formats) => {
    const form = `  --format ${formats.join('|')}`;
    const place = form.length < optionColumn ? form.padEnd(optionColumn) : `${form}\n${' '.repeat(optionColumn)}`;
    return `${place}default: text${formats.includes('html') ? '; html is one page for a browser, that needs nothing else' : ''}`;
};
/** What `--help` says of one command: of all its forms, and of the options that it takes. */
const commandHelp = (name) => {
    const { options, formats } = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommandName */ .zZ)(name) ? _options_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .Pi[name] : { options: Object.keys(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .renderOptions */ .Dx), formats: [] };
    const taken = new Set([...options, 'help']);
    const forms = entriesOf('Usage').filter(entry => entry.startsWith(`  tidewaiter ${name} `) || entry.trim() === `tidewaiter ${name}`);
    const described = entriesOf('Options').filter(entry => [...entry.slice(0, optionColumn).matchAll(/--([\w-]+)/gu)].some(([, option = '']) => taken.has(option)));
    const shown = described.map(entry => (entry.startsWith('  --format ') ? formatEntry(formats) : entry));
    return `Usage:\n${forms.join('\n')}\n\nOptions:\n${shown.join('\n')}\n\n${_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .C.slice(_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .C.indexOf('Exit codes:'))}All commands: tidewaiter --help\n`;
};


/***/ }),

/***/ 748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  render: () => (/* binding */ render),
  renderOutput: () => (/* binding */ renderOutput)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/render/helm/chart-error.js
var chart_error = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/render/helm/crds.js
var helm_crds = __webpack_require__(69521);
// EXTERNAL MODULE: ./build/render/helm/glob-pattern.js
var glob_pattern = __webpack_require__(67328);
// EXTERNAL MODULE: ./build/render/helm/manifests.js + 1 modules
var helm_manifests = __webpack_require__(80885);
// EXTERNAL MODULE: ./build/render/helm/release.js + 1 modules
var release = __webpack_require__(3321);
// EXTERNAL MODULE: ./build/render/helm/release-name.js
var release_name = __webpack_require__(33158);
// EXTERNAL MODULE: ./build/render/helm/render-chart.js + 16 modules
var render_chart = __webpack_require__(80513);
// EXTERNAL MODULE: ./build/render/helm/set-values.js
var set_values = __webpack_require__(64772);
// EXTERNAL MODULE: ./build/render/template/go-value.js
var go_value = __webpack_require__(81817);
// EXTERNAL MODULE: ./build/cli/arguments/command-help.js
var command_help = __webpack_require__(68678);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/render/helm/chart-file.js
var chart_file = __webpack_require__(21104);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
;// CONCATENATED MODULE: ./build/cli/chart-folder.js




/** The files of a chart's folder, by path in it; links are not followed. @throws UsageError for a folder that cannot be read. */
const readChartFolder = (folder) => {
    const files = new Map();
    for (const entry of entriesOf(folder)) {
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        if (!entry.isFile() || (0,external_node_fs_.lstatSync)(path).size > chart_file/* chartLimits */.J3.fileBytes)
            continue;
        files.set((0,external_node_path_.relative)(folder, path).split(external_node_path_.sep).join('/'), (0,chart_file/* chartFile */.bv)(path, (0,external_node_fs_.readFileSync)(path)));
        if (files.size > chart_file/* chartLimits */.J3.files)
            throw new usage_error/* UsageError */.e(`"${folder}" holds more than ${chart_file/* chartLimits */.J3.files} files.`);
    }
    return files;
};
const entriesOf = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true, recursive: true });
    }
    catch {
        throw new usage_error/* UsageError */.e(`The chart "${folder}" cannot be read: name a folder with a Chart.yaml.`);
    }
};

// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/render/functions/formats/read-values.js + 1 modules
var read_values = __webpack_require__(92075);
// EXTERNAL MODULE: ./build/render/helm/tables.js
var tables = __webpack_require__(16248);
// EXTERNAL MODULE: ./build/cli/arguments/options.js
var options = __webpack_require__(98467);
// EXTERNAL MODULE: ./build/cli/arguments/read-options.js
var read_options = __webpack_require__(2806);
;// CONCATENATED MODULE: ./build/cli/commands/helm-flags.js











const helm_flags_options = {
    helm: { type: 'string', default: '3' },
    name: { type: 'string', default: 'release-name' },
    'name-template': { type: 'string' },
    namespace: { type: 'string', short: 'n', default: 'default' },
    'kube-version': { type: 'string', default: '1.33.0' },
    'api-versions': { type: 'string', multiple: true, short: 'a' },
    values: { type: 'string', multiple: true, short: 'f' },
    set: { type: 'string', multiple: true },
    'set-string': { type: 'string', multiple: true },
    'set-json': { type: 'string', multiple: true },
    'set-file': { type: 'string', multiple: true },
    'set-literal': { type: 'string', multiple: true },
    'skip-crds': { type: 'boolean', default: false },
    'render-subchart-notes': { type: 'boolean', default: false },
    'include-crds': { type: 'boolean', default: false },
    'skip-tests': { type: 'boolean', default: false },
    'no-hooks': { type: 'boolean', default: false },
    'is-upgrade': { type: 'boolean', default: false },
    'show-only': { type: 'string', multiple: true, short: 's' },
    'raw-template': { type: 'string' },
    revision: { type: 'string' },
    'skip-schema-validation': { type: 'boolean', default: false },
};
/** @throws UsageError for a flag that is not known, and for one that asks for an environment besides. */
const readHelmFlags = (args) => {
    const own = args.find(arg => options/* environmentOption */.dp.test(arg));
    if (own !== undefined)
        throw new usage_error/* UsageError */.e(`"${own}" renders what the repository deploys, and the other flags what Helm is told. Leave one or the other out: tidewaiter render --environment E FOLDER, or tidewaiter render CHART --helm 3|4 [FLAGS]`);
    return (0,read_options/* readOptions */.T)(args, helm_flags_options, [...Object.keys(helm_flags_options), ...Object.keys(options/* renderOptions */.Dx), 'help']);
};
const readText = (path, folder) => {
    try {
        const bytes = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(folder, path));
        if (bytes.length > chart_file/* chartLimits */.J3.fileBytes)
            throw new set_values/* SetError */.RX(`"${path}" is larger than ${chart_file/* chartLimits */.J3.fileBytes} bytes`);
        return bytes.toString('utf8');
    }
    catch (error) {
        if (error instanceof set_values/* SetError */.RX)
            throw error;
        throw new set_values/* SetError */.RX(`open ${path}: no such file or directory`);
    }
};
const readValues = (path, folder) => {
    const [read] = (0,read_values/* readDocuments */.r)((0,source_file/* sourceFile */.s)(path, readText(path, folder)), 'named');
    if (read?.state === 'broken')
        throw new set_values/* SetError */.RX(`failed to parse ${path}: ${read.reason}`);
    return read?.value.raw instanceof go_value/* GoMap */.tn ? read.value.raw : new go_value/* GoMap */.tn(new Map());
};
/** Does what one flag asks for, and names the flag where that fails. */
const within = (flag, work) => {
    try {
        work();
    }
    catch (error) {
        if (error instanceof set_values/* SetError */.RX && !error.message.startsWith('failed parsing '))
            throw new set_values/* SetError */.RX(`failed parsing --${flag} data: ${error.message}`);
        throw error;
    }
};
/**
 * The values of the flags, whatever their order: files, then JSON, then the others. Files lie in `folder`.
 * @throws SetError in Helm's words.
 */
const givenValues = ({ values }, helm, folder) => {
    let table = new go_value/* GoMap */.tn(new Map());
    for (const path of values.values ?? [])
        table = (0,tables/* laidOver */.JG)(readValues(path, folder), table);
    for (const flag of values['set-json'] ?? []) {
        if (helm === 3 && flag.trimStart().startsWith('{'))
            throw new set_values/* SetError */.RX(`failed parsing --set-json data ${flag}`);
        (0,set_values/* setJsonInto */.$q)(table, flag, tables/* laidOver */.JG);
    }
    const modes = [
        ['set', values.set ?? []],
        ['set-string', values['set-string'] ?? []],
    ];
    for (const [mode, flags] of modes)
        for (const flag of flags)
            within(mode, () => (0,set_values/* setInto */.Pd)(table, flag, mode));
    for (const flag of (values['set-file'] ?? []).flatMap(one => one.split(','))) {
        const at = flag.indexOf('=');
        within('set-file', () => {
            const content = readText(flag.slice(at + 1), folder);
            (0,set_values/* setInto */.Pd)(table, `${flag.slice(0, at)}=${content.replaceAll(/[\\,{}]/gu, '\\$&')}`, 'set-string');
        });
    }
    for (const flag of values['set-literal'] ?? [])
        within('set-literal', () => (0,set_values/* setInto */.Pd)(table, flag, 'set-literal'));
    return table;
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/kustomization-names.js
var kustomization_names = __webpack_require__(55939);
// EXTERNAL MODULE: ./build/environments/inputs.js
var environments_inputs = __webpack_require__(70445);
// EXTERNAL MODULE: ./build/environments/kustomize-environments.js
var kustomize_environments = __webpack_require__(36988);
// EXTERNAL MODULE: ./build/policy/policy-path.js
var policy_path = __webpack_require__(26700);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/review/rendered/units/built-declarations.js
var built_declarations = __webpack_require__(56952);
// EXTERNAL MODULE: ./build/review/rendered/units/deployments.js + 16 modules
var units_deployments = __webpack_require__(25400);
// EXTERNAL MODULE: ./build/review/rendered/units/packed-charts.js
var packed_charts = __webpack_require__(90430);
// EXTERNAL MODULE: ./build/review/rendered/units/printed-declarations.js
var printed_declarations = __webpack_require__(56058);
// EXTERNAL MODULE: ./build/review/rendered/units/render-chart-unit.js + 1 modules
var render_chart_unit = __webpack_require__(68658);
// EXTERNAL MODULE: ./build/review/rendered/units/render-kustomization-unit.js
var render_kustomization_unit = __webpack_require__(31026);
// EXTERNAL MODULE: ./build/review/unrendered/changed-inputs.js
var changed_inputs = __webpack_require__(20161);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/cli/git/git-repository.js + 3 modules
var git_repository = __webpack_require__(82623);
// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/cli/local-files.js + 1 modules
var local_files = __webpack_require__(60016);
;// CONCATENATED MODULE: ./build/cli/commands/render-environments.js























/** Files of a repository that are read for one rendering. */
const maxFiles = 20_000;
/** What is to be rendered. @throws UsageError */
const readRequest = (args) => {
    const { values, positionals } = (0,read_options/* readOptions */.T)(args, options/* renderOptions */.Dx);
    const [path] = positionals;
    if (path === undefined || positionals.length > 1)
        throw new usage_error/* UsageError */.e('Name one folder with a chart or a kustomization: tidewaiter render FOLDER');
    return { path, environment: values.environment, head: values.head };
};
const filesOf = async (paths, folder, { read, readBytes }) => {
    if (paths.length > maxFiles)
        throw new usage_error/* UsageError */.e(`More than ${maxFiles} files. Start it in the folder of one repository.`);
    const files = (0,changed_inputs/* filesOfTexts */.$_)(await read(paths));
    const packed = new packed_charts/* PackedCharts */._G();
    const unread = new Set();
    const archives = paths.filter(path => (0,packed_charts/* isPackedChart */.VP)(path) && (folder === '' || path.startsWith(`${folder}/`)));
    for (const [path, file] of await (0,packed_charts/* readPacked */.dW)(readBytes, archives, packed, unread))
        files.set(path, file);
    for (const path of unread)
        throw new usage_error/* UsageError */.e(`"${path}" cannot be read, or is one of too many.`);
    return { files, packed, folder };
};
/** Without what makes no difference to where a folder lies; of a chart's file or a kustomization, its folder. */
const folderOfPath = (path) => {
    const plain = path.replaceAll(/(?:^|\/)\.(?=\/|$)/gu, '').replace(/^\/(?=.)|\/+$/gu, '');
    const name = (0,text_path/* fileNameOf */.bV)(plain);
    return (0,group_units/* isChartFile */.Jk)(name) || (0,kustomization/* isKustomization */.Sv)(name) ? (0,text_path/* folderOf */.yS)(plain).replace(/\/$/u, '') : plain;
};
const readFolder = async (path) => {
    const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (status === undefined)
        throw new usage_error/* UsageError */.e(`"${path}" does not exist.`);
    const target = status.isDirectory() ? (0,external_node_path_.resolve)(path) : (0,external_node_path_.dirname)((0,external_node_path_.resolve)(path));
    const isInside = target === process.cwd() || target.startsWith(`${process.cwd()}${external_node_path_.sep}`);
    const root = (0,local_files/* repositoryAround */.W)(target) ?? (isInside ? process.cwd() : target);
    const repository = local_files/* LocalFiles */.h.open({ operands: [root], exclude: [] }).repository();
    return filesOf(repository.listPaths(), (0,external_node_path_.relative)(root, target).split(external_node_path_.sep).join('/'), repository);
};
const readRevision = async (path, head) => {
    const repository = await git_repository/* GitRepository */.x.open('.', head, head);
    try {
        return await filesOf((await repository.listFiles('head')) ?? [], folderOfPath(path), {
            read: paths => repository.readFiles('head', paths),
            readBytes: paths => repository.readBytes('head', paths),
        });
    }
    finally {
        repository.close();
    }
};
/** The ways in which a folder's chart or kustomization is deployed, those of the chart first; a base of others is built by itself. */
const unitsAt = ({ folder, files, packed }, cluster) => {
    const options = { packed, cluster };
    const prefix = folder === '' ? '' : `${folder}/`;
    const paths = [...files.keys()];
    const inputs = (0,environments_inputs/* environmentInputs */.rg)(paths, paths.length).paths;
    const declaring = (0,built_declarations/* declaringFolders */.Fb)([files], new units_deployments/* Deployments */.D(paths, new Set(), inputs), paths);
    const printing = (0,built_declarations/* joinedPrinting */.BC)([(0,printed_declarations/* printingOf */.Dj)((0,printed_declarations/* printersIn */.Vd)(files), [], options), (0,built_declarations/* builtDeclarations */.SV)(declaring, options)]);
    const deployments = new units_deployments/* Deployments */.D(paths, new Set(), inputs, printing);
    const finder = deployments.of(files);
    const charts = files.has(`${prefix}Chart.yaml`)
        ? finder.ofChart(folder).environments.map(environment => (0,render_chart_unit/* chartUnit */.F2)(prefix, environment, deployments, options))
        : [];
    const file = (0,kustomization_names/* kustomizationsIn */.o)(folder).find(path => files.has(path));
    if (file === undefined)
        return charts;
    const members = new Set(paths);
    const deployed = finder.ofKustomizations().environments.filter(environment => environment.folder === folder);
    const kustomizations = deployed.map(environment => (0,render_kustomization_unit/* kustomizationUnit */.yO)(environment, file, members, deployments, options));
    const itself = (0,render_kustomization_unit/* kustomizationUnit */.yO)((0,kustomize_environments/* undeclared */.c)(folder, folder === '' ? '.' : (0,text_path/* fileNameOf */.bV)(folder)), file, members, undefined, options);
    return [...charts, ...(kustomizations.length > 0 ? kustomizations : [itself])];
};
/** More folders are not proposed. */
const maxProposed = 10;
/** The folders that might have been meant: those below the named one before others. */
const proposed = (folder, files) => {
    const folders = [...files.keys()].filter(path => (0,group_units/* isChartFile */.Jk)(path) || (0,kustomization/* isKustomization */.Sv)(path)).map(path => (0,text_path/* folderOf */.yS)(path) || './');
    const below = folders.filter(one => folder === '' || one.startsWith(`${folder}/`));
    const named = (below.length > 0 ? below : folders).map(one => one.replace(/\/$/u, ''));
    if (named.length === 0)
        return 'No folder of this repository has one.';
    return `Name one that has: ${named.slice(0, maxProposed).join(', ')}${named.length > maxProposed ? `, and ${named.length - maxProposed} more` : ''}`;
};
/** The one that is asked for by its name, or by one of its names; without one, the first. */
const chosenOf = (units, { path, environment: wanted }, remedy) => {
    const [first] = units;
    if (first === undefined)
        throw new usage_error/* UsageError */.e(`"${path}" has no Chart.yaml and no kustomization. ${remedy()}`);
    const found = wanted === undefined ? first : units.find(({ environment }) => environment === wanted || environment.split(', ').includes(wanted));
    if (found)
        return found;
    throw new usage_error/* UsageError */.e(`"${path}" is not deployed in "${wanted}", but in: ${units.map(({ environment }) => environment).join('; ')}`);
};
/** The line ends of values that stand on one line, with the place that decides about each. */
const commentsOf = (text, files) => {
    const { file, objects } = text.artifact;
    const comments = new Map();
    const take = (node) => {
        if (node.kind === 'mapping')
            for (const { value } of node.entries)
                take(value);
        if (node.kind === 'sequence')
            for (const item of node.items)
                take(item);
        if (node.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded')
            return;
        const line = file.lines.line(node.range.start);
        if (line !== file.lines.line(Math.max(node.range.start, node.range.end - 1)))
            return;
        const [place] = text.placesAt(node.range).data.filter(({ kind }) => kind === 'value');
        const from = place && files.get(place.path);
        if (place && from)
            comments.set(line, `${place.path}:${from.lines.line(place.range.start)}`);
    };
    for (const { node } of objects)
        take(node);
    return comments;
};
const printed = (text, files) => {
    const comments = commentsOf(text, files);
    const lines = text.artifact.file.text.trim().split('\n');
    const offset = text.artifact.file.text.length - text.artifact.file.text.trimStart().length;
    const first = text.artifact.file.lines.line(offset);
    const body = lines.map((line, index) => {
        const from = comments.get(first + index);
        return from === undefined ? line : `${line} # from ${from}`;
    });
    return `---\n# Source: ${text.artifact.file.path}\n${body.join('\n')}\n`;
};
/**
 * What is deployed of a folder's chart or kustomization in one of its environments, each value with the line of the repository that decides about it.
 * Paths are from the root of what is read: the working folder, the repository around a folder elsewhere, or with `--head` that of git. @throws UsageError
 */
const renderEnvironment = async (args) => {
    const request = readRequest(args);
    const { path, head } = request;
    const from = head === undefined ? await readFolder(path) : await readRevision(path, head);
    const { files, folder } = from;
    const policy = await (0,load_policy/* policyOfText */.N_)(files.get(policy_path/* repositoryPolicyPath */.S)?.text);
    const unit = chosenOf(unitsAt(from, policy), request, () => proposed(folder, files));
    const rendering = unit.render(files);
    if (rendering.state === 'failed')
        return { state: 'failed', reason: rendering.reason };
    const missing = [...rendering.missing, ...unit.unknown].map(name => `# not known: ${(0,reports_escape/* plainLine */.h0)(name)}\n`);
    return { state: 'printed', text: [...missing, ...[...rendering.texts.values()].map(text => printed(text, files))].join('') };
};
/** True when the arguments ask for an environment of the repository, and not for what flags of Helm say. */
const asksForEnvironment = (args) => args.filter((arg, index) => arg.startsWith('-') || args[index - 1] === '-f').every(arg => options/* environmentOption */.dp.test(arg));

;// CONCATENATED MODULE: ./build/cli/commands/render.js
















const failed = (reason) => ({ state: 'failed', reason });
const versionOf = ({ values }) => {
    if (values.helm !== '3' && values.helm !== '4')
        throw new usage_error/* UsageError */.e(`--helm is 3 or 4, not "${values.helm}".`);
    return values.helm === '3' ? 3 : 4;
};
const releaseOf = ({ values }, helm) => {
    const kubeVersion = values['kube-version'];
    try {
        (0,release/* parseKubeVersion */.He)(kubeVersion);
    }
    catch (error) {
        if (error instanceof chart_error/* ChartError */.D)
            throw new chart_error/* ChartError */.D(`invalid kube version '${kubeVersion}': ${error.message}`, { cause: error });
        throw error;
    }
    const template = values['name-template'];
    return {
        name: template === undefined ? values.name : (0,release_name/* nameOfTemplate */.jH)(template, helm),
        namespace: values.namespace,
        isUpgrade: values['is-upgrade'],
        kubeVersion,
        apiVersions: values['api-versions'] ?? [],
        helm,
        ...(values.revision !== undefined && { revision: Number(values.revision) }),
    };
};
/** What `--show-only` asks for: paths in the chart, in which `*` and `?` stand for parts of names. @throws ChartError */
const shownOf = (manifests, paths) => paths.flatMap(wanted => {
    const matches = (0,glob_pattern/* globPath */.C)(wanted);
    const found = manifests.filter(({ path }) => matches(path.slice(path.indexOf('/') + 1)));
    if (found.length === 0)
        throw new chart_error/* ChartError */.D(`could not find template ${wanted} in chart`);
    return found;
});
const printRaw = (files, given, release, path, settings) => {
    const rendered = (0,render_chart/* renderFiles */.g)(files, given, release, settings);
    if (rendered.state === 'failed')
        return rendered;
    const pieces = rendered.files.get(`${rendered.chart.name}/${path}`) ?? [];
    return { state: 'printed', text: (0,go_value/* textOf */.b6)(pieces) };
};
const print = (flags, chart, folder) => {
    const helm = versionOf(flags);
    const release = releaseOf(flags, helm);
    const files = readChartFolder((0,external_node_path_.resolve)(folder, chart));
    const given = givenValues(flags, helm, folder);
    const settings = { validates: !flags.values['skip-schema-validation'] };
    const raw = flags.values['raw-template'];
    if (raw !== undefined)
        return printRaw(files, given, release, raw, settings);
    const rendered = (0,render_chart/* renderChart */.x)(files, given, release, settings);
    if (rendered.state === 'failed')
        return rendered;
    const crds = flags.values['include-crds'] ? (0,helm_crds/* crdsOf */.A)(rendered.chart) : [];
    const { 'no-hooks': noHooks, 'skip-tests': skipTests, 'show-only': paths } = flags.values;
    const manifests = [...crds, ...rendered.manifests].filter(({ isHook, isTest }) => !(isHook && noHooks) && !(isTest && skipTests));
    const text = paths ? (0,helm_manifests/* printShown */.Ll)(manifests, shownOf(manifests, paths), helm) : (0,helm_manifests/* printManifests */._h)(manifests);
    return { state: 'printed', text };
};
/** What the command prints for its arguments. Paths in them are relative to `folder`. @throws UsageError */
const renderOutput = (args, folder) => {
    const flags = readHelmFlags(args);
    const [chart] = flags.positionals;
    if (chart === undefined || flags.positionals.length > 1)
        throw new usage_error/* UsageError */.e('Name one chart: tidewaiter render FOLDER');
    try {
        return print(flags, chart, folder);
    }
    catch (error) {
        if (error instanceof set_values/* SetError */.RX || error instanceof chart_error/* ChartError */.D || error instanceof release_name/* ReleaseNameError */.rV)
            return failed(error.message);
        throw error;
    }
};
/** `tidewaiter render`: what is deployed of a chart or a kustomization, or with flags of `helm template` what Helm prints. */
const render = async (args) => {
    if (args.some(arg => arg === '--help' || arg === '-h')) {
        await (0,terminal_output/* writeOutput */.zh)((0,command_help.commandHelp)('render'));
        return 0;
    }
    const output = asksForEnvironment(args) ? await renderEnvironment(args) : renderOutput(args, process.cwd());
    if (output.state === 'printed')
        await (0,terminal_output/* writeOutput */.zh)(output.text);
    else
        await (0,terminal_output/* writeProblem */.bi)(`Error: ${output.reason}\n`);
    return output.state === 'printed' ? 0 : 1;
};


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