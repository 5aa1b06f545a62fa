"use strict";
exports.id = 1979;
exports.ids = [1979];
exports.modules = {

/***/ 1540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ relocatedIncludes),
/* harmony export */   pL: () => (/* binding */ includedReferences),
/* harmony export */   rd: () => (/* binding */ composeReferences)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _companion_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68080);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36363);



/** More references of one file than this are not looked at. */
const maxReferences = 500;
const toCompose = ({ path, text, range, value }) => ({
    kind: 'compose',
    path,
    ...(path === undefined && { elsewhere: (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .elsewhere */ .Jn)(value) }),
    text,
    range,
});
const extended = (source, service) => {
    const reference = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .extendsOf */ .nG)(source, service);
    return reference === undefined || reference === 'unknown' || reference.file === undefined ? [] : [toCompose(reference.file)];
};
/** The Dockerfile of a service that is built. One that is written inline is none. */
const built = (from, service) => {
    const build = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(service, 'build');
    if (build.state !== 'present' || (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(build.node, 'dockerfile_inline').state === 'present')
        return [];
    const context = build.node.kind === 'scalar' ? build.node : (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(build, 'context');
    const dockerfile = build.node.kind === 'scalar' ? undefined : (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(build, 'dockerfile');
    const folder = context === undefined ? '.' : (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(context);
    const name = dockerfile === undefined ? 'Dockerfile' : (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(dockerfile);
    const path = folder === undefined || name === undefined ? undefined : (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerfilePath */ .Se)(from, folder, name);
    const isRemote = (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .elsewhere */ .Jn)(folder) === 'remote';
    const written = dockerfile !== undefined && !isRemote && folder !== undefined ? dockerfile : (context ?? build.node);
    return [
        {
            kind: 'dockerfile',
            path: isRemote ? undefined : path,
            ...((path === undefined || isRemote) && { elsewhere: isRemote ? 'remote' : (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .elsewhere */ .Jn)(name === undefined ? undefined : folder) }),
            text: written.kind === 'scalar' ? written.value : '',
            range: written.range,
        },
    ];
};
/**
 * All that a Compose file names: what it includes, what its services extend, and the Dockerfiles that they are built from. Source: Compose
 * Specification, `include`, `extends`; Compose Build Specification, `context`, `dockerfile`.
 */
const composeReferences = (file) => {
    const source = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file);
    return [
        ...source.includes.map(reference => ({ ...toCompose(reference), isInclude: true })),
        ...servicesOf(source).flatMap(service => [...extended(source, service), ...built(file.path, service)]),
    ].slice(0, maxReferences);
};
const servicesOf = ({ services }) => [...services.values()].flat().flatMap(({ value }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .deref */ .LA)(value) ?? []);
/** The Dockerfiles that an included file names when its paths are relative to another folder of the repository than its own. */
const includedReferences = (file, projectFolder) => servicesOf((0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file))
    .flatMap(service => built(projectFolder === '' ? 'compose.yaml' : `${projectFolder}/compose.yaml`, service))
    .slice(0, maxReferences);
/** The files that a file includes with paths relative to another folder, and that folder. */
const relocatedIncludes = (file) => (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file).includes.flatMap(({ path, projectFolder }) => path === undefined || projectFolder === undefined ? [] : [{ path, projectFolder }]);


/***/ }),

/***/ 5598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/** Names for a sentence; more than a few are counted. */
const namesIn = (names, shown = 3) => {
    const distinct = [...new Set(names)];
    const quoted = distinct.slice(0, shown).map(name => `"${name.length > maxName ? `${name.slice(0, maxName)}\u2026` : name}"`);
    const more = distinct.length - quoted.length;
    return more > 0 ? `${quoted.join(', ')} and ${more} more` : quoted.join(', ');
};
const maxName = 80;


/***/ }),

/***/ 55292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uz: () => (/* binding */ composeFilesBeside),
/* harmony export */   Wo: () => (/* binding */ changedVariables),
/* harmony export */   dy: () => (/* binding */ isVariablesPath),
/* harmony export */   m_: () => (/* binding */ variablesParts)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73465);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10912);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69210);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76859);
/* harmony import */ var _unrendered_part_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5598);






/**
 * The file from which Compose takes variables by itself. Source: Docker's documentation, "Set, use, and manage variables in a Compose
 * file".
 */
const isVariablesPath = (path) => /(?:^|\/)\.env$/u.test(path);
/** Names under which Compose looks for a project by itself, in the order of its documentation. */
const projectNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
const overrideNames = ['compose.override.yaml', 'compose.override.yml', 'docker-compose.override.yaml', 'docker-compose.override.yml'];
/** Compose files beside an environment file; many are asked about, and few are there. */
const composeFilesBeside = (path) => {
    const folder = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(path);
    return [...projectNames, ...overrideNames].map(name => `${folder}${name}`);
};
/**
 * Variables by which Compose chooses files, profiles and further environment files. Source: Docker's documentation, "Pre-defined
 * environment variables".
 */
const choosing = /^COMPOSE_(?:FILE|PROFILES|PATH_SEPARATOR|ENV_FILES|DISABLE_ENV_FILE|PROJECT_DIRECTORY)$/u;
const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]{0,200})[ \t]*[=:](.*)$/gmu;
const assignmentsIn = (file) => new Map([...(file?.text ?? '').matchAll(assignment)].map(match => [match[1] ?? '', { value: (match[2] ?? '').trim(), at: match.index }]));
/** The variables that differ, in the order of the base and then of the head. */
const changedVariables = (base, head) => {
    const [before, now] = [assignmentsIn(base), assignmentsIn(head)];
    return [...new Set([...before.keys(), ...now.keys()])]
        .filter(name => before.get(name)?.value !== now.get(name)?.value)
        .map(name => ({ name, at: now.get(name)?.at }));
};
/** Settings of a service that say nothing of what it may do, nor which image it is. */
const idleSettings = new Set('environment labels annotations container_name hostname domainname healthcheck logging restart stop_grace_period stop_signal mem_limit mem_reservation memswap_limit cpus cpu_shares deploy command working_dir extra_hosts'.split(' '));
/** Names of the variables that a scalar is put together from: `$NAME`, `${NAME}`, `${NAME:-default}`; those of defaults, too. */
const variablesIn = (text) => [...text.matchAll(/\$\{?([A-Za-z_][A-Za-z0-9_]{0,200})/gu)].map(([, name = '']) => name);
/** What a node holds, without idle settings of services. */
const decisiveMembers = (node, { depth, isService }) => {
    if (node.kind === 'sequence')
        return node.items.map(item => ({ node: item, depth: depth + 1, isService }));
    if (node.kind !== 'mapping')
        return [];
    return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).flatMap(({ name = '', value }) => {
        const isIdle = isService && depth === 2 && idleSettings.has(name);
        return isIdle ? [] : [{ node: value, depth: depth + 1, isService: isService || (depth === 0 && name === 'services') }];
    });
};
/** Variables that decide more of a Compose file than idle settings of services. */
const decisiveVariables = (file) => {
    const { documents, notifications } = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(file);
    if (notifications.some(({ level }) => level === 'error'))
        return new Set(variablesIn(file.text));
    const found = new Set();
    const seen = new Set();
    const pending = documents.map(({ root }) => ({ node: root, depth: 0, isService: false }));
    for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
        const node = (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(visit.node);
        if (node === undefined || seen.has(node))
            continue;
        seen.add(node);
        if (node.kind === 'scalar')
            for (const name of variablesIn(node.value))
                found.add(name);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_4__/* .appendAll */ .u)(pending, decisiveMembers(node, visit));
    }
    return found;
};
/** What of changed variables decides what Compose runs, given the Compose files beside their file. */
const variablesParts = (changed, composeFiles) => {
    if (composeFiles.length === 0)
        return [];
    const decisive = composeFiles.map(decisiveVariables);
    const told = changed.filter(({ name }) => choosing.test(name) || decisive.some(names => names.has(name)));
    const [first] = told;
    if (first === undefined)
        return [];
    const range = first.at === undefined ? undefined : { start: first.at, end: first.at + first.name.length };
    return [
        { range, what: `sets ${(0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .w)(told.map(({ name }) => name))}, which Compose files beside it use`, renderer: 'environment files' },
    ];
};


/***/ }),

/***/ 8877:
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
// EXTERNAL MODULE: ./build/render/template/go-text.js
var go_text = __webpack_require__(49749);
;// CONCATENATED MODULE: ./build/render/helm/crds.js

/** A file of `crds/` that Helm takes for a definition. */
const isDefinition = (path) => path.startsWith('crds/') && ['.yaml', '.yml', '.json'].some(end => path.endsWith(end));
/** The custom resource definitions of a chart and its subcharts, the parent's first: whole files, not rendered. */
const crdsOf = (chart, path = chart.name) => [
    ...[...chart.files]
        .filter(([name]) => isDefinition(name))
        .toSorted(([one], [other]) => (0,go_text/* compareBytes */.Xo)(one, other))
        .map(([name, file]) => ({
        path: `${path}/${name}`,
        text: 'text' in file ? file.text : '',
        pieces: [],
        kind: 'CustomResourceDefinition',
        isHook: false,
        isTest: false,
    })),
    ...chart.dependencies.flatMap(child => crdsOf(child, `${path}/charts/${child.name}`)),
];

// EXTERNAL MODULE: ./build/render/helm/glob-pattern.js
var glob_pattern = __webpack_require__(67328);
// EXTERNAL MODULE: ./build/render/helm/manifests.js
var manifests = __webpack_require__(27195);
// EXTERNAL MODULE: ./build/render/helm/release.js + 1 modules
var release = __webpack_require__(3321);
// EXTERNAL MODULE: ./build/render/helm/release-name.js
var release_name = __webpack_require__(33158);
// EXTERNAL MODULE: ./build/render/helm/render-chart.js + 14 modules
var render_chart = __webpack_require__(67258);
// EXTERNAL MODULE: ./build/render/helm/set-values.js
var set_values = __webpack_require__(64772);
// EXTERNAL MODULE: ./build/render/template/go-value.js
var go_value = __webpack_require__(81817);
// EXTERNAL MODULE: ./build/cli/arguments.js
var cli_arguments = __webpack_require__(48218);
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
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/render/functions/formats/read-values.js + 1 modules
var read_values = __webpack_require__(92075);
// EXTERNAL MODULE: ./build/render/helm/tables.js
var tables = __webpack_require__(16248);
;// CONCATENATED MODULE: ./build/cli/commands/helm-flags.js










const options = {
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
const parse = (args) => (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true });
/** @throws UsageError for a flag that is not known. */
const readHelmFlags = (args) => {
    try {
        return parse(args);
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`${error instanceof Error ? error.message : String(error)} Run "tidewaiter --help".`);
    }
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
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/review/rendered/units/built-declarations.js
var built_declarations = __webpack_require__(56952);
// EXTERNAL MODULE: ./build/review/rendered/units/deployments.js + 16 modules
var units_deployments = __webpack_require__(96911);
// EXTERNAL MODULE: ./build/review/rendered/units/packed-charts.js
var packed_charts = __webpack_require__(90430);
// EXTERNAL MODULE: ./build/review/rendered/units/printed-declarations.js
var printed_declarations = __webpack_require__(56058);
// EXTERNAL MODULE: ./build/review/rendered/units/render-chart-unit.js
var render_chart_unit = __webpack_require__(35230);
// EXTERNAL MODULE: ./build/review/rendered/units/render-kustomization-unit.js
var render_kustomization_unit = __webpack_require__(31026);
// EXTERNAL MODULE: ./build/review/unrendered/changed-inputs.js
var changed_inputs = __webpack_require__(20161);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/cli/git-repository.js + 3 modules
var git_repository = __webpack_require__(1730);
// EXTERNAL MODULE: ./build/cli/local-files.js + 1 modules
var local_files = __webpack_require__(37338);
// EXTERNAL MODULE: ./build/cli/options.js
var cli_options = __webpack_require__(65868);
;// CONCATENATED MODULE: ./build/cli/commands/render-environments.js





















/** Files of a repository that are read for one rendering. */
const maxFiles = 20_000;
/** What is to be rendered. @throws UsageError */
const readRequest = (args) => {
    try {
        const { values, positionals } = (0,external_node_util_.parseArgs)({ args: [...args], options: cli_options/* renderOptions */.Dx, allowPositionals: true });
        const [path] = positionals;
        if (path === undefined || positionals.length > 1)
            throw new usage_error/* UsageError */.e('Name one folder with a chart or a kustomization: tidewaiter render FOLDER');
        return { path, environment: values.environment, head: values.head };
    }
    catch (error) {
        if (error instanceof usage_error/* UsageError */.e)
            throw error;
        throw new usage_error/* UsageError */.e(`${error instanceof Error ? error.message : 'The arguments can not be read.'} Run "tidewaiter --help".`);
    }
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
/** The repository around a folder that lies outside of the working folder: down from where git keeps it, else the folder alone. */
const repositoryAround = (folder) => {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return folder;
    }
};
const readFolder = async (path) => {
    const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (status === undefined)
        throw new usage_error/* UsageError */.e(`"${path}" does not exist.`);
    const target = status.isDirectory() ? (0,external_node_path_.resolve)(path) : (0,external_node_path_.dirname)((0,external_node_path_.resolve)(path));
    const isInside = target === process.cwd() || target.startsWith(`${process.cwd()}${external_node_path_.sep}`);
    const root = isInside ? process.cwd() : repositoryAround(target);
    const repository = local_files/* LocalFiles */.h.open({ operands: [isInside ? '.' : root], exclude: [] }).repository();
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
const unitsAt = ({ folder, files, packed }) => {
    const prefix = folder === '' ? '' : `${folder}/`;
    const paths = [...files.keys()];
    const inputs = (0,environments_inputs/* environmentInputs */.r)(paths, paths.length).paths;
    const declaring = (0,built_declarations/* declaringFolders */.Fb)([files], new units_deployments/* Deployments */.D(paths, new Set(), inputs), paths);
    const printing = (0,built_declarations/* joinedPrinting */.BC)([(0,printed_declarations/* printingOf */.Dj)((0,printed_declarations/* printersIn */.Vd)(files), [], { packed }), (0,built_declarations/* builtDeclarations */.SV)(declaring)]);
    const deployments = new units_deployments/* Deployments */.D(paths, new Set(), inputs, printing);
    const finder = deployments.of(files);
    const charts = files.has(`${prefix}Chart.yaml`)
        ? finder.ofChart(folder).environments.map(environment => (0,render_chart_unit/* chartUnit */.F2)(prefix, environment, deployments, { packed }))
        : [];
    const file = (0,kustomization_names/* kustomizationsIn */.o)(folder).find(path => files.has(path));
    if (file === undefined)
        return charts;
    const members = new Set(paths);
    const deployed = finder.ofKustomizations().environments.filter(environment => environment.folder === folder);
    const kustomizations = deployed.map(environment => (0,render_kustomization_unit/* kustomizationUnit */.yO)(environment, file, members, deployments));
    const itself = (0,render_kustomization_unit/* kustomizationUnit */.yO)((0,kustomize_environments/* undeclared */.c)(folder, folder === '' ? '.' : (0,text_path/* fileNameOf */.bV)(folder)), file, members, undefined);
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
    const unit = chosenOf(unitsAt(from), request, () => proposed(folder, files));
    const rendering = unit.render(files);
    if (rendering.state === 'failed')
        return { state: 'failed', reason: rendering.reason };
    const missing = [...rendering.missing, ...unit.unknown].map(name => `# not known: ${(0,reports_escape/* plainLine */.h0)(name)}\n`);
    return { state: 'printed', text: [...missing, ...[...rendering.texts.values()].map(text => printed(text, files))].join('') };
};
/** True when the arguments ask for an environment of the repository, and not for what flags of Helm say. */
const asksForEnvironment = (args) => args.filter((arg, index) => arg.startsWith('-') || args[index - 1] === '-f').every(arg => /^--(?:environment|head)(?:=|$)/u.test(arg));

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
const shownOf = (manifests, { values }) => {
    const shown = manifests.filter(({ isHook, isTest }) => !(isHook && values['no-hooks']) && !(isTest && values['skip-tests']));
    return ((values['show-only'] ?? []).reduce((found, wanted) => {
        const matches = (0,glob_pattern/* globPath */.C)(wanted);
        const more = shown.filter(({ path }) => matches(path.slice(path.indexOf('/') + 1)));
        if (more.length === 0)
            throw new chart_error/* ChartError */.D(`could not find template ${wanted} in chart`);
        return [...(found ?? []), ...more];
    }, undefined) ?? shown);
};
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
    const crds = flags.values['include-crds'] ? crdsOf(rendered.chart) : [];
    return { state: 'printed', text: (0,manifests/* printManifests */._h)(shownOf([...crds, ...rendered.manifests], flags)) };
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
        await (0,terminal_output/* writeOutput */.zh)(cli_arguments/* usage */.C);
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

/***/ 37338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ LocalFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/policy/glob.js
var policy_glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
;// CONCATENATED MODULE: ./build/cli/ignored-files.js

/** Output of git may not be larger, in bytes. */
const maxOutput = 1 << 28;
/**
 * Which files of a folder git ignores, by its own word: what is tracked never is. None outside a repository and without git, and none where all
 * are ignored: who names such a folder means it.
 */
const ignoredFiles = (folder, files) => {
    if (files.length === 0)
        return new Set();
    const byPath = new Map(files.map(file => [(0,external_node_path_.resolve)(file), file]));
    // Why only here: it takes longer to load than a Dockerfile to be read, and files that are named one by one need no git.
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const { status, stdout } = spawnSync('git', ['-C', folder, '-c', 'core.fsmonitor=false', 'check-ignore', '-z', '--stdin'], {
        input: [...byPath.keys()].join('\0'),
        encoding: 'utf8',
        maxBuffer: maxOutput,
        env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    });
    if (status !== 0)
        return new Set();
    const ignored = new Set(stdout.split('\0').flatMap(path => byPath.get(path) ?? []));
    return ignored.size === files.length ? new Set() : ignored;
};

// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
;// CONCATENATED MODULE: ./build/cli/local-files.js








/** Folders that hold no files of the project's own. */
const skippedFolders = new Set(['.git', '.hg', '.svn', 'node_modules']);
/** A scan lists at most this many files. */
const maxListedFiles = 200_000;
/** Paths as reports name them. A backslash is a letter of a name wherever it does not part folders. */
const toSlashes = (path) => (external_node_path_.sep === '/' ? path : path.replaceAll(external_node_path_.sep, '/'));
/**
 * Reads one file. Symbolic links are not followed: they may point anywhere. Why synchronous here and below: a command line has nothing
 * else to do meanwhile, and starting the thread pool costs more than reading a change's files.
 */
const readText = (path, unsaved) => {
    const read = readFile(path, unsaved);
    return read.state === 'bytes' ? (0,decode_text/* decodeText */.g7)(read.bytes) : read;
};
const readFile = (path, unsaved) => {
    const text = unsaved.get(path);
    if (text)
        return (0,decode_text/* boundedBytes */.j7)(Buffer.from(text));
    const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (!status)
        return { state: 'absent' };
    if (status.isSymbolicLink())
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link, which is not followed.' };
    if (!status.isFile())
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is not a regular file.' };
    if (status.size > decode_text/* maxFileBytes */.eV)
        return { state: 'unreadable', code: 'too-large', reason: decode_text/* tooLargeReason */.Ap };
    try {
        return (0,decode_text/* boundedBytes */.j7)((0,external_node_fs_.readFileSync)(path));
    }
    catch (error) {
        return {
            state: 'unreadable',
            code: 'unreadable',
            reason: `The file can't be read: ${error instanceof Error ? error.message : 'unknown error'}.`,
        };
    }
};
const readTexts = (paths, unsaved, onRead = () => undefined) => {
    const texts = new Map();
    for (const path of paths) {
        texts.set(path, readText(path, unsaved));
        onRead(texts.size);
    }
    return texts;
};
/** Files of the working folder, by path as given on the command line. */
class LocalFiles {
    #named;
    #listed;
    /** The listed files that are to be judged; the others may still be part of what is deployed, as a chart's packed dependencies are. */
    #judged;
    #unsaved;
    #onRead;
    /** How many files that may be ours git ignores: they are not judged. */
    ignored;
    constructor({ named, listed, ignored, exclude, unsaved }, onRead) {
        this.#named = named;
        this.#listed = listed;
        this.#judged = listed.filter(path => !ignored.has(path) && !exclude.some(glob => (0,policy_glob/* matchesGlob */.kt)(path, glob)));
        this.#unsaved = unsaved;
        this.#onRead = onRead;
        this.ignored = [...ignored].filter(path => (0,classify/* mayBeOurs */.UN)(path)).length;
    }
    /**
     * Lists the files under the given paths, but for those that git ignores in a folder and those that are excluded. Throws `UsageError` when a
     * path does not exist, also not as an unsaved text, or a glob is none.
     */
    static open({ operands, exclude }, onRead = () => undefined, unsaved = new Map()) {
        for (const glob of exclude) {
            const problem = (0,policy_glob/* globProblem */.AI)(glob);
            if (problem !== undefined)
                throw new usage_error/* UsageError */.e(`--exclude "${glob}" ${problem}.`);
        }
        const listed = new Set();
        const ignored = new Set();
        for (const path of operands) {
            const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
            if (unsaved.has(toSlashes(path)))
                listed.add(toSlashes(path));
            else if (!status)
                throw new usage_error/* UsageError */.e(`"${path}" does not exist.`);
            if (!status)
                continue;
            const files = status.isDirectory() ? listFolder(path) : [toSlashes(path)];
            for (const file of files)
                listed.add(file);
            if (status.isDirectory())
                for (const file of ignoredFiles(path, files))
                    ignored.add(file);
        }
        for (const path of operands)
            ignored.delete(toSlashes(path));
        return new LocalFiles({ named: operands, listed: [...listed], ignored, exclude, unsaved }, onRead);
    }
    /** All files that are to be judged, whatever they are. */
    paths() {
        return this.#judged;
    }
    /** Texts of all listed files that may be ours by name. A file named explicitly is always among them. */
    readAll(explicit) {
        const wanted = this.#judged.filter(path => explicit.has(path) || (0,classify/* mayBeOurs */.UN)(path));
        return readTexts(wanted, this.#unsaved, done => this.#onRead(done, wanted.length));
    }
    /** All files under the paths, those of no kind included. */
    listPaths() {
        return this.#listed;
    }
    /** A scan has no change. */
    readChanges() {
        return Promise.resolve({ base: '', head: '', files: [], complete: true });
    }
    readChangedFiles() {
        return Promise.resolve({ base: new Map(), head: new Map() });
    }
    readFiles(_side, paths) {
        return Promise.resolve(readTexts(paths, this.#unsaved));
    }
    readBytes(_side, paths) {
        return Promise.resolve(new Map(paths.map(path => [path, readFile(path, this.#unsaved)])));
    }
    /** Links are told where they are read. */
    listSpecial() {
        return Promise.resolve({ links: new Map(), submodules: new Set() });
    }
    /** Of files that are named one by one nobody knows what lies beside them. */
    listFiles() {
        const areFolders = this.#named.every(path => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true);
        return Promise.resolve(areFolders ? this.#listed : undefined);
    }
    /**
     * The repository that the files belong to: the working folder, where they all lie in it; otherwise the smallest folder that they have in
     * common, of which no more is known than what was given.
     */
    repository() {
        const top = commonFolder([process.cwd(), ...this.#named.map(path => (0,external_node_path_.resolve)(path))]);
        const root = top === process.cwd() ? top : commonFolder(this.#named.map(path => (0,external_node_path_.resolve)(path)));
        const inRoot = (path) => toSlashes((0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(path)));
        const listed = new Map(this.#listed.map(path => [inRoot(path), path]));
        const isWhole = root !== process.cwd() || this.#named.some(path => (0,external_node_path_.resolve)(path) === root);
        const shown = (path) => listed.get(path) ?? path;
        return {
            given: new Set(this.#judged.map(inRoot)),
            listPaths: () => (isWhole ? [...listed.keys()] : [...new Set([...listed.keys(), ...listAround()])]),
            read: async (paths) => {
                const texts = readTexts(paths.map(shown), this.#unsaved);
                return new Map(paths.flatMap(path => [[path, texts.get(shown(path)) ?? { state: 'absent' }]]));
            },
            readBytes: paths => Promise.resolve(new Map(paths.map(path => [path, readFile(shown(path), this.#unsaved)]))),
            shown,
        };
    }
}
/** The deepest folder that all of some absolute paths lie in; one of them, where the others lie in it. */
const commonFolder = (paths) => {
    const [first = [], ...others] = paths.map(path => path.split(external_node_path_.sep));
    const differsAt = first.findIndex((part, index) => others.some(other => other[index] !== part));
    const common = (differsAt === -1 ? first : first.slice(0, differsAt)).join(external_node_path_.sep);
    return common === '' ? external_node_path_.sep : common;
};
/** The files of the working folder; none where they are too many, or a folder can't be listed: then what was given has to do. */
const listAround = () => {
    try {
        return listFolder('.');
    }
    catch (error) {
        if (error instanceof usage_error/* UsageError */.e)
            return [];
        throw error;
    }
};
const listFolder = (folder, listed = [], top = folder) => {
    for (const entry of entriesOf(folder)) {
        const path = toSlashes(folder === '.' ? entry.name : (0,external_node_path_.join)(folder, entry.name));
        if (entry.isDirectory()) {
            if (!skippedFolders.has(entry.name))
                listFolder(path, listed, top);
        }
        else if (entry.isFile() || (entry.isSymbolicLink() && !isInside(path, top)))
            listed.push(path);
        if (listed.length > maxListedFiles)
            throw new usage_error/* UsageError */.e(`More than ${maxListedFiles} files under "${folder}". Name smaller folders.`);
    }
    return listed;
};
const entriesOf = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).toSorted((a, b) => (0,sorted/* compareText */.n)(a.name, b.name));
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`"${folder}" can't be listed: ${error instanceof Error ? error.message : 'unknown error'}.`);
    }
};
/** True for a link to something under the scanned folder: what it points to is listed itself. Links that lead out, or nowhere, are told. */
const isInside = (link, top) => {
    try {
        return (0,external_node_fs_.realpathSync)(link).startsWith((0,external_node_fs_.realpathSync)(top) + external_node_path_.sep);
    }
    catch {
        return false;
    }
};


/***/ }),

/***/ 46042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ placeholderBlock),
/* harmony export */   Mg: () => (/* binding */ randomAlphabets),
/* harmony export */   Pg: () => (/* binding */ isPlaceholderBlock),
/* harmony export */   RC: () => (/* binding */ placeholderText),
/* harmony export */   Wi: () => (/* binding */ standsForRandom)
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
/** True where the line after the one at an offset begins such a block. */
const isPlaceholderBlock = (text, at) => {
    const end = text.indexOf('\n', at);
    return end !== -1 && text.startsWith(blockStart, end + 1);
};


/***/ }),

/***/ 65470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ Groups),
/* harmony export */   _: () => (/* binding */ composeUnits)
/* harmony export */ });
/* harmony import */ var _artifacts_compose_companion_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68080);
/* harmony import */ var _artifacts_compose_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1540);
/* harmony import */ var _artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41527);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10912);




/** Other paths than its own that a Compose file puts into its project. */
const partnersOf = (file, tracked) => [
    ...(0,_artifacts_compose_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .basePaths */ .eC)(file.path).filter(path => tracked.has(path)),
    ...(0,_artifacts_compose_references_js__WEBPACK_IMPORTED_MODULE_0__/* .composeReferences */ .rd)(file).flatMap(({ path }) => (path !== undefined && tracked.has(path) ? [path] : [])),
];
/**
 * One unit for Compose files that include, extend or override each other, or build the same Dockerfile, with those. What is named and lies
 * elsewhere is told by the review that brings it in.
 */
const composeUnits = (files, tracked) => {
    const groups = new Groups();
    for (const file of files.values()) {
        if (!(0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileNameOf */ .bV)(file.path)))
            continue;
        groups.join(file.path, file.path);
        for (const path of partnersOf(file, tracked))
            groups.join(file.path, path);
    }
    return groups.all().map(members => ({
        unit: 'compose-project',
        path: members.find(path => (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileNameOf */ .bV)(path))) ?? members[0] ?? '',
        members: new Set(members),
    }));
};
/** Sets of paths that have something to do with each other. */
class Groups {
    #parents = new Map();
    join(one, other) {
        const [a, b] = [this.rootOf(one), this.rootOf(other)];
        if (a !== b)
            this.#parents.set(b, a);
    }
    /** What stands for all that a path was joined with. */
    rootOf(path) {
        let root = path;
        for (let parent = this.#parents.get(root); parent !== undefined && parent !== root; parent = this.#parents.get(root))
            root = parent;
        // Why: the way is walked once, and short from then on.
        for (let at = path; at !== root;) {
            const next = this.#parents.get(at) ?? root;
            this.#parents.set(at, root);
            at = next;
        }
        if (!this.#parents.has(root))
            this.#parents.set(root, root);
        return root;
    }
    all() {
        return [...Map.groupBy(this.#parents.keys(), path => this.rootOf(path)).values()];
    }
}


/***/ }),

/***/ 50127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ largestTrees)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10912);

/** Deeper folders are told apart no further: nobody's manifests lie deeper. */
const maxDepth = 64;
const folderAt = (path) => ({ path, own: [], folders: new Map(), count: 0 });
const treeOf = (paths, top) => {
    const root = folderAt(top);
    for (const path of paths) {
        let folder = root;
        root.count += 1;
        for (const name of (0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path).slice(top.length).split('/', maxDepth).slice(0, -1)) {
            const next = folder.folders.get(name) ?? folderAt(`${folder.path}${name}/`);
            folder.folders.set(name, next);
            next.count += 1;
            folder = next;
        }
        folder.own.push(path);
    }
    return root;
};
const allIn = ({ own, folders }) => [...own, ...[...folders.values()].flatMap(allIn)];
/**
 * The files parted into the largest trees of at most so many. A folder with more of its own is one part without what lies below. The key is
 * the folder, empty or with a slash at its end; all files lie in `top` or below.
 */
const largestTrees = (paths, most, top = '') => {
    const parts = new Map();
    const take = (folder) => {
        if (folder.count <= most)
            parts.set(folder.path, allIn(folder));
        else {
            if (folder.own.length > 0)
                parts.set(folder.path, folder.own);
            for (const below of folder.folders.values())
                take(below);
        }
    };
    if (paths.length > 0)
        take(treeOf(paths, top));
    return parts;
};


/***/ }),

/***/ 30551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t3: () => (/* binding */ clusterUnit),
  be: () => (/* binding */ groupUnits),
  BQ: () => (/* binding */ imageUnits),
  Jk: () => (/* binding */ isChartFile),
  aT: () => (/* binding */ maxUnitFiles),
  gp: () => (/* binding */ touchedUnits)
});

// EXTERNAL MODULE: ./build/artifacts/kinds.js + 37 modules
var kinds = __webpack_require__(16137);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/compose-projects.js
var compose_projects = __webpack_require__(65470);
// EXTERNAL MODULE: ./build/units/folder-trees.js
var folder_trees = __webpack_require__(50127);
// EXTERNAL MODULE: ./build/artifacts/kustomization-names.js
var kustomization_names = __webpack_require__(55939);
;// CONCATENATED MODULE: ./build/units/kustomizations.js


/** More files than this are not followed for one kustomization: none that a person wrote has a tenth. */
const maxMembers = 2_000;
const nodeOf = (file, tracked) => {
    const { paths, unseen, isComponent } = (0,kustomization/* readKustomization */.kG)(file);
    const files = [];
    const named = [];
    let lost;
    for (const path of paths) {
        const inFolder = (0,kustomization_names/* kustomizationsIn */.o)(path).find(candidate => tracked.has(candidate));
        if (tracked.has(path))
            files.push(path);
        else if (inFolder !== undefined)
            named.push(inFolder);
        else
            lost ??= path;
    }
    const missing = lost === undefined ? undefined : `"${file.path}" names "${lost.slice(0, 200)}", which the repository does not have.`;
    return { path: file.path, files, named, unseen: unseen ?? missing, isComponent };
};
/**
 * One unit for each kustomization that no other names, with all that it reaches. `files` are the kustomizations that were read, by path;
 * one that is named and was not read leaves the unit unseen in part.
 */
const kustomizationUnits = (files, tracked) => {
    const nodes = new Map([...files.values()].filter(({ path }) => (0,kustomization/* isKustomization */.Sv)(path)).map(file => [file.path, nodeOf(file, tracked)]));
    const used = new Set([...nodes.values()].flatMap(({ named }) => named));
    const reached = new Set();
    const units = [];
    const take = (top) => {
        const unit = unitOf(top, nodes);
        for (const member of unit.members)
            reached.add(member);
        if (!top.isComponent)
            units.push(unit);
    };
    for (const node of nodes.values())
        if (!used.has(node.path))
            take(node);
    // Why: kustomizations that name each other in a circle are used all of them, and reached from nowhere.
    for (const node of nodes.values())
        if (!reached.has(node.path))
            take(node);
    return units;
};
const unitOf = (top, nodes) => {
    const members = new Set([top.path]);
    const waiting = [top];
    let unseen;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        unseen ??= node.unseen;
        for (const file of node.files)
            members.add(file);
        for (const path of node.named) {
            if (members.has(path))
                continue;
            members.add(path);
            const next = nodes.get(path);
            if (next)
                waiting.push(next);
            else
                unseen ??= `"${path}" was not read.`;
        }
        if (members.size <= maxMembers)
            continue;
        unseen ??= `"${top.path}" reaches more than ${maxMembers} files.`;
        break;
    }
    return { unit: 'kustomization', path: top.path, members, ...(unseen !== undefined && { unseen }) };
};

;// CONCATENATED MODULE: ./build/units/group-units.js







/** Files of one tree of folders that are read together, at most: four queries of 50. */
const maxUnitFiles = 200;
/** Folders above a file in which charts and kustomizations are looked for. */
const maxFolders = 64;
const notRendered = 'What a chart deploys is known only once it is rendered.';
/** The name by which Helm knows the folder of a chart. */
const isChartFile = (path) => (0,text_path/* fileNameOf */.bV)(path) === 'Chart.yaml';
/** Which files belong together. Each file is in at least one unit; what several overlays use is in several. */
const groupUnits = ({ paths, texts }) => {
    const tracked = new Set(paths);
    const charts = new Set(paths.filter(isChartFile).map(text_path/* folderOf */.yS));
    const kustomized = new Set(paths.filter(kustomization/* isKustomization */.Sv).map(text_path/* folderOf */.yS));
    const byChart = new Map();
    const plain = [];
    const units = [...kustomizationUnits(texts, tracked), ...(0,compose_projects/* composeUnits */._)(texts, tracked)];
    const taken = new Set(units.flatMap(({ members }) => [...members]));
    for (const path of paths) {
        const chart = charts.size === 0 ? undefined : (0,text_path/* foldersAbove */.Zv)(path, maxFolders).findLast(folder => charts.has(folder));
        if (chart !== undefined) {
            const files = byChart.get(chart);
            if (files)
                files.push(path);
            else
                byChart.set(chart, [path]);
        }
        else if (!taken.has(path) && !(0,kustomization/* isKustomization */.Sv)(path))
            plain.push(path);
    }
    for (const [path, files] of byChart)
        units.push({ unit: 'chart', path, members: new Set(files), unseen: notRendered });
    for (const [realm, own] of Map.groupBy(plain, path => realmOf(path, kustomized)))
        (0,append_all/* appendAll */.u)(units, [...(0,folder_trees/* largestTrees */.y)(own, maxUnitFiles, realm)].map(([path, files]) => ({ unit: 'folder', path, members: new Set(files) })));
    return units;
};
/** The nearest folder that is a tree of its own: one with a kustomization, or a hidden one, in which tools keep their settings. */
const realmOf = (path, kustomized) => (0,text_path/* foldersAbove */.Zv)(path, maxFolders).find(folder => kustomized.has(folder) || folder.slice(folder.lastIndexOf('/', folder.length - 2) + 1).startsWith('.')) ?? '';
/** All files as one unit: the cluster that the tree describes. */
const clusterUnit = ({ paths }) => ({ unit: 'cluster', path: '', members: new Set(paths) });
/**
 * What builds images, and what runs them: the largest trees of at most so many files in which both may be, whatever else holds their files
 * together. Charts are no part of it, nor kustomizations themselves.
 */
const imageUnits = (paths) => {
    const charts = new Set(paths.filter(isChartFile).map(text_path/* folderOf */.yS));
    const own = paths.filter(path => !(0,kustomization/* isKustomization */.Sv)(path) && !(0,text_path/* foldersAbove */.Zv)(path, maxFolders).some(folder => charts.has(folder)));
    return [...(0,folder_trees/* largestTrees */.y)(own, maxUnitFiles)].flatMap(([path, files]) => files.some(kinds/* fileKinds */.mv.dockerfile.mayBe) && !files.every(kinds/* fileKinds */.mv.dockerfile.mayBe)
        ? [{ unit: 'images', path, members: new Set(files) }]
        : []);
};
const keyOf = ({ unit, path }) => `${unit} ${path}`;
const isSame = (one, other) => one !== undefined &&
    one.unseen === other.unseen &&
    one.members.size === other.members.size &&
    [...other.members].every(member => one.members.has(member));
/**
 * The units that a change touches: those that hold one of its files at either side, and those that are not made of the same files at both.
 * Each is there at both sides, as far as there is one: what is found at one side has to be looked for at the other.
 */
const touchedUnits = ({ base, head }, changed) => {
    const [before, after] = [base, head].map(units => new Map(units.map(unit => [keyOf(unit), unit])));
    const holdsChanged = (unit) => unit !== undefined && [...unit.members].some(member => changed.has(member));
    const isTouched = (unit) => {
        const [own, other] = [before?.get(keyOf(unit)), after?.get(keyOf(unit))];
        return holdsChanged(own) || holdsChanged(other) || !own || !other || !isSame(own, other);
    };
    return { base: base.filter(isTouched), head: head.filter(isTouched) };
};


/***/ })

};
;