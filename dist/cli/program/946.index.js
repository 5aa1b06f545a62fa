"use strict";
exports.id = 946;
exports.ids = [946];
exports.modules = {

/***/ 88944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ basePath),
/* harmony export */   o: () => (/* binding */ isNewPath)
/* harmony export */ });
/** Where a changed file's base text stands. A copy has none of its own: the file that it was copied from is still there. */
const basePath = ({ path, previousPath, status }) => (status === 'renamed' ? (previousPath ?? path) : path);
/** True for a file that the change puts where it was not: written, moved or copied. */
const isNewPath = ({ status }) => status === 'added' || status === 'renamed' || status === 'copied';


/***/ }),

/***/ 72951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ LocalFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _artifacts_classify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35989);
/* harmony import */ var _review_read_decode_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73503);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42010);





/** Folders that hold no files of the project's own. */
const skippedFolders = new Set(['.git', '.hg', '.svn', 'node_modules']);
/** A scan lists at most this many files. */
const maxListedFiles = 200_000;
/** Paths as reports name them. A backslash is a letter of a name wherever it does not part folders. */
const toSlashes = (path) => (node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '/' ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/'));
/**
 * Reads one file. Symbolic links are not followed: they may point anywhere. Why synchronous here and below: a command line has nothing
 * else to do meanwhile, and starting the thread pool costs more than reading a change's files.
 */
const readText = (path) => {
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (!status)
        return { state: 'absent' };
    if (status.isSymbolicLink())
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link, which is not followed.' };
    if (!status.isFile())
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is no regular file.' };
    if (status.size > _review_read_decode_text_js__WEBPACK_IMPORTED_MODULE_3__/* .maxFileBytes */ .eV)
        return { state: 'unreadable', code: 'too-large', reason: _review_read_decode_text_js__WEBPACK_IMPORTED_MODULE_3__/* .tooLargeReason */ .Ap };
    try {
        return (0,_review_read_decode_text_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeText */ .g7)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path));
    }
    catch (error) {
        return {
            state: 'unreadable',
            code: 'unreadable',
            reason: `The file can't be read: ${error instanceof Error ? error.message : 'unknown error'}.`,
        };
    }
};
const readTexts = (paths, onRead) => {
    const texts = new Map();
    for (const path of paths) {
        texts.set(path, readText(path));
        onRead(texts.size);
    }
    return texts;
};
/** Files of the working folder, by path as given on the command line. */
class LocalFiles {
    #listed;
    #onRead;
    constructor(listed, onRead) {
        this.#listed = listed;
        this.#onRead = onRead;
    }
    /** Lists the files under the given paths. Throws `UsageError` when one does not exist. */
    static open(paths, onRead = () => undefined) {
        const listed = [];
        for (const path of paths) {
            const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
            if (!status)
                throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`"${path}" does not exist.`);
            if (status.isDirectory())
                listFolder(path, listed);
            else
                listed.push(toSlashes(path));
        }
        return new LocalFiles([...new Set(listed)], onRead);
    }
    /** Texts of all listed files that may be ours by name. A file named explicitly is always among them. */
    readAll(explicit) {
        const wanted = this.#listed.filter(path => explicit.has(path) || (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeOurs */ .UN)(path));
        return readTexts(wanted, done => this.#onRead(done, wanted.length));
    }
    /** A scan has no change. */
    readChanges() {
        return Promise.resolve({ base: '', head: '', files: [], complete: true });
    }
    readChangedFiles() {
        return Promise.resolve({ base: new Map(), head: new Map() });
    }
    readFiles(_side, paths) {
        return Promise.resolve(readTexts(paths, () => undefined));
    }
    /** Links are told where they are read. */
    listSpecial() {
        return Promise.resolve({ links: new Map(), submodules: new Set() });
    }
    listFiles() {
        return Promise.resolve(this.#listed);
    }
}
const listFolder = (folder, listed, top = folder) => {
    for (const entry of entriesOf(folder)) {
        const path = toSlashes(folder === '.' ? entry.name : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name));
        if (entry.isDirectory()) {
            if (!skippedFolders.has(entry.name))
                listFolder(path, listed, top);
        }
        else if (entry.isFile() || (entry.isSymbolicLink() && !isInside(path, top)))
            listed.push(path);
        if (listed.length > maxListedFiles)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`More than ${maxListedFiles} files under "${folder}". Name smaller folders.`);
    }
};
const entriesOf = (folder) => {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`"${folder}" can't be listed: ${error instanceof Error ? error.message : 'unknown error'}.`);
    }
};
/** True for a link to something under the scanned folder: what it points to is listed itself. Links that lead out, or nowhere, are told. */
const isInside = (link, top) => {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(link).startsWith((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(top) + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    }
    catch {
        return false;
    }
};


/***/ }),

/***/ 48519:
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
// EXTERNAL MODULE: ./build/render/helm/render-chart.js + 12 modules
var render_chart = __webpack_require__(55181);
// EXTERNAL MODULE: ./build/render/helm/set-values.js
var set_values = __webpack_require__(64772);
// EXTERNAL MODULE: ./build/render/template/go-value.js
var go_value = __webpack_require__(81817);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/render/helm/chart.js + 1 modules
var chart = __webpack_require__(23849);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
;// CONCATENATED MODULE: ./build/cli/chart-folder.js




/** The files of a chart's folder, by path in it; links are not followed. @throws UsageError for a folder that cannot be read. */
const readChartFolder = (folder) => {
    const files = new Map();
    for (const entry of entriesOf(folder)) {
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        if (!entry.isFile() || (0,external_node_fs_.lstatSync)(path).size > chart/* chartLimits */.J3.fileBytes)
            continue;
        files.set((0,external_node_path_.relative)(folder, path).split(external_node_path_.sep).join('/'), (0,chart/* chartFile */.bv)(path, (0,external_node_fs_.readFileSync)(path)));
        if (files.size > chart/* chartLimits */.J3.files)
            throw new usage_error/* UsageError */.e(`"${folder}" holds more than ${chart/* chartLimits */.J3.files} files.`);
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/render/functions/read-values.js + 1 modules
var read_values = __webpack_require__(42004);
// EXTERNAL MODULE: ./build/render/helm/tables.js
var tables = __webpack_require__(16248);
;// CONCATENATED MODULE: ./build/cli/helm-flags.js










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
        throw new usage_error/* UsageError */.e(error instanceof Error ? error.message : String(error));
    }
};
const readText = (path, folder) => {
    try {
        const bytes = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(folder, path));
        if (bytes.length > chart/* chartLimits */.J3.fileBytes)
            throw new set_values/* SetError */.RX(`"${path}" is larger than ${chart/* chartLimits */.J3.fileBytes} bytes`);
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
// EXTERNAL MODULE: ./build/environments/inputs.js
var inputs = __webpack_require__(70445);
// EXTERNAL MODULE: ./build/review/rendered/deployments.js + 17 modules
var rendered_deployments = __webpack_require__(79863);
// EXTERNAL MODULE: ./build/review/rendered/render-chart-unit.js
var render_chart_unit = __webpack_require__(22522);
// EXTERNAL MODULE: ./build/review/rendered/render-kustomization-unit.js
var render_kustomization_unit = __webpack_require__(24145);
// EXTERNAL MODULE: ./build/review/unrendered/changed-inputs.js
var changed_inputs = __webpack_require__(20161);
// EXTERNAL MODULE: ./build/cli/local-files.js
var local_files = __webpack_require__(72951);
;// CONCATENATED MODULE: ./build/cli/render-environments.js









/** Files of a repository that are read for one rendering. */
const maxFiles = 20_000;
/** What is to be rendered. @throws UsageError */
const readEnvironmentOptions = (args) => {
    const { values, positionals } = (0,external_node_util_.parseArgs)({ args: [...args], options: { environment: { type: 'string' } }, allowPositionals: true });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1)
        throw new usage_error/* UsageError */.e('Name one folder with a chart or a kustomization: tidewaiter render FOLDER');
    return { path: path.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, '') || '.', environment: values.environment };
};
/** The files under the working folder, without what is surely no text of a chart. */
const readFolder = async () => {
    const reader = local_files/* LocalFiles */.h.open(['.']);
    const paths = await reader.listFiles();
    if (paths.length > maxFiles)
        throw new usage_error/* UsageError */.e(`More than ${maxFiles} files. Start it in the folder of one repository.`);
    const files = new Map();
    for (const [path, read] of await reader.readFiles('head', paths)) {
        const file = (0,changed_inputs/* fileOf */.W)(path, read);
        if (file !== undefined)
            files.set(path, file);
    }
    return files;
};
/** The ways in which a folder's chart or kustomization is deployed, those of the chart first. */
const unitsAt = (folder, files) => {
    const prefix = folder === '.' ? '' : `${folder}/`;
    const plain = folder === '.' ? '' : folder;
    const paths = [...files.keys()];
    const deployments = new rendered_deployments/* Deployments */.D(paths, new Set(), (0,inputs/* environmentInputs */.r)(paths).paths);
    const finder = deployments.of(files);
    const charts = files.has(`${prefix}Chart.yaml`)
        ? finder.ofChart(plain).environments.map(environment => (0,render_chart_unit/* chartUnit */.F)(prefix, environment, deployments))
        : [];
    const members = new Set(paths);
    const kustomizations = finder.ofKustomizations().environments.flatMap(environment => {
        const file = (0,kustomization/* kustomizationsIn */.oX)(plain).find(path => files.has(path));
        return environment.folder === plain && file !== undefined ? [(0,render_kustomization_unit/* kustomizationUnit */.y)(environment, file, members, deployments)] : [];
    });
    return [...charts, ...kustomizations];
};
/** The one that is asked for by its name, or by one of its names; without one, the first. */
const chosenOf = (units, folder, wanted) => {
    const [first] = units;
    if (first === undefined)
        throw new usage_error/* UsageError */.e(`"${folder}" has no Chart.yaml and no kustomization that is built by itself.`);
    const found = wanted === undefined ? first : units.find(({ environment }) => environment === wanted || environment.split(', ').includes(wanted));
    if (found)
        return found;
    throw new usage_error/* UsageError */.e(`"${folder}" is not deployed in "${wanted}", but in: ${units.map(({ environment }) => environment).join('; ')}`);
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
 * Paths are from the working folder. @throws UsageError
 */
const renderEnvironment = async (args) => {
    const { path, environment } = readEnvironmentOptions(args);
    const files = await readFolder();
    const unit = chosenOf(unitsAt(path, files), path, environment);
    const rendering = unit.render(files);
    if (rendering.state === 'failed')
        return { state: 'failed', reason: rendering.reason };
    const missing = [...rendering.missing, ...unit.unknown].map(name => `# not known: ${name}\n`);
    return { state: 'printed', text: [...missing, ...[...rendering.texts.values()].map(text => printed(text, files))].join('') };
};
/** True when the arguments ask for an environment of the repository, and not for what flags of Helm say. */
const asksForEnvironment = (args) => args.filter((arg, index) => arg.startsWith('-') || args[index - 1] === '-f').every(arg => /^--environment(?:=|$)/u.test(arg));

// EXTERNAL MODULE: ./build/cli/terminal-output.js
var terminal_output = __webpack_require__(57244);
;// CONCATENATED MODULE: ./build/cli/render.js















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
    const output = asksForEnvironment(args) ? await renderEnvironment(args) : renderOutput(args, process.cwd());
    if (output.state === 'printed')
        await (0,terminal_output/* writeOutput */.zh)(output.text);
    else
        await (0,terminal_output/* writeProblem */.bi)(`Error: ${output.reason}\n`);
    return output.state === 'printed' ? 0 : 1;
};


/***/ }),

/***/ 73503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ tooLargeReason),
/* harmony export */   eV: () => (/* binding */ maxFileBytes),
/* harmony export */   g7: () => (/* binding */ decodeText)
/* harmony export */ });
/** Files over this size are not read: bundles of all manifests of a large project have some megabytes. */
const maxFileBytes = 8 << 20;
/** Why a file over that size is not read, and what to do. */
const tooLargeReason = 'The file is over 8 MiB, more than is read. Split it, or take it off the review with "ignore-paths".';
/** Bytes to text. UTF-8 only; a byte-order mark stays in the text, so that offsets are those of the file. */
const decodeText = (bytes) => {
    if (bytes.length > maxFileBytes) {
        return { state: 'unreadable', code: 'too-large', reason: tooLargeReason };
    }
    try {
        return { state: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { state: 'unreadable', code: 'encoding', reason: 'The file is not valid UTF-8. Save it as UTF-8.' };
    }
};


/***/ })

};
;