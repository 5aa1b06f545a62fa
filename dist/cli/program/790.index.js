"use strict";
exports.id = 790;
exports.ids = [790];
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

// EXTERNAL MODULE: ./build/cli/terminal-output.js
var terminal_output = __webpack_require__(57244);
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
// EXTERNAL MODULE: ./build/review/rendered/built-declarations.js
var built_declarations = __webpack_require__(89756);
// EXTERNAL MODULE: ./build/review/rendered/deployments.js + 16 modules
var rendered_deployments = __webpack_require__(96643);
// EXTERNAL MODULE: ./build/review/rendered/packed-charts.js
var packed_charts = __webpack_require__(69242);
// EXTERNAL MODULE: ./build/review/rendered/printed-declarations.js
var printed_declarations = __webpack_require__(45798);
// EXTERNAL MODULE: ./build/review/rendered/render-chart-unit.js
var render_chart_unit = __webpack_require__(22522);
// EXTERNAL MODULE: ./build/review/rendered/render-kustomization-unit.js
var render_kustomization_unit = __webpack_require__(24145);
// EXTERNAL MODULE: ./build/review/unrendered/changed-inputs.js
var changed_inputs = __webpack_require__(20161);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/cli/git-repository.js + 2 modules
var git_repository = __webpack_require__(78525);
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
    const declaring = (0,built_declarations/* declaringFolders */.Fb)([files], new rendered_deployments/* Deployments */.D(paths, new Set(), inputs), paths);
    const printing = (0,built_declarations/* joinedPrinting */.BC)([(0,printed_declarations/* printingOf */.Dj)((0,printed_declarations/* printersIn */.Vd)(files), [], { packed }), (0,built_declarations/* builtDeclarations */.SV)(declaring)]);
    const deployments = new rendered_deployments/* Deployments */.D(paths, new Set(), inputs, printing);
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

/***/ 78525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ GitRepository)
});

// UNUSED EXPORTS: rawDiff

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(88944);
;// CONCATENATED MODULE: ./build/review/ports.js
/** Why a file has no text. `reason` is a full sentence. */
const unreadable = (code, reason) => ({ state: 'unreadable', code, reason });
/** What reads as a submodule. */
const submodule = {
    state: 'unreadable',
    code: 'submodule',
    reason: 'The path is a submodule: what lies in it belongs to another repository. Commit the file itself, or take the path off the review with "ignore-paths".',
};

// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
;// CONCATENATED MODULE: ./build/cli/git-objects.js



/**
 * One `git cat-file --batch` process that serves all objects of a review, by id or as `commit:path`. Links inside the repository are
 * followed by git itself; those that leave it are answered with their target and not read (git-cat-file, `--follow-symlinks`).
 */
class GitObjects {
    #child;
    #waiting = [];
    #chunks = [];
    #length = 0;
    #needed = 0;
    #failure;
    constructor(folder) {
        this.#child = (0,external_node_child_process_.spawn)('git', ['-C', folder, 'cat-file', '--batch', '--follow-symlinks'], { stdio: ['pipe', 'pipe', 'ignore'] });
        this.#child.stdout.on('data', (chunk) => this.#receive(chunk));
        this.#child.on('close', () => this.#fail());
        this.#child.on('error', () => this.#fail());
        this.#child.stdin.on('error', () => this.#fail());
    }
    /** The text of an object. Names with a line feed can't be asked for. */
    async read(name) {
        const read = await this.readBytes(name);
        return read.state === 'bytes' ? (0,decode_text/* decodeText */.g7)(read.bytes) : read;
    }
    /** The bytes of an object. Names with a line feed can't be asked for. */
    async readBytes(name) {
        if (name.includes('\n'))
            return { state: 'unreadable', code: 'unreadable', reason: 'The path holds a line feed. Rename the file.' };
        const { kind, content } = await this.#ask(name);
        switch (kind) {
            case 'blob':
                return (0,decode_text/* boundedBytes */.j7)(content);
            case 'missing':
            case 'notdir':
                return { state: 'absent' };
            case 'symlink':
            case 'dangling':
            case 'loop':
                return { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link that leads out of the repository.' };
            case 'closed':
                throw this.#ending();
            default:
                return { state: 'unreadable', code: 'unreadable', reason: 'The path is not a file (a folder or a submodule).' };
        }
    }
    /** The id of the object of that name; undefined when there is none. */
    async idOf(name) {
        if (name.includes('\n'))
            return undefined;
        const { kind, id } = await this.#ask(name);
        if (kind === 'closed')
            throw this.#ending();
        return id === '' ? undefined : id;
    }
    /** Ends the process, and does not wait for its end; it also ends with this one. */
    close() {
        this.#child.stdin.destroy();
        this.#child.stdout.destroy();
        this.#child.unref();
    }
    #ask(name) {
        return new Promise(resolve => {
            if (this.#failure)
                return resolve({ kind: 'closed', id: '', content: Buffer.alloc(0) });
            this.#waiting.push(resolve);
            this.#child.stdin.write(`${name}\n`);
        });
    }
    #receive(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        if (this.#length < this.#needed)
            return;
        let data = Buffer.concat(this.#chunks);
        for (let answer = readAnswer(data); answer; answer = readAnswer(data)) {
            this.#waiting.shift()?.(answer.answer);
            data = data.subarray(answer.length);
        }
        this.#needed = neededFor(data);
        this.#chunks = data.length > 0 ? [data] : [];
        this.#length = data.length;
    }
    #ending() {
        return this.#failure ?? new usage_error/* UsageError */.e('git cat-file ended early.');
    }
    #fail() {
        this.#failure ??= new usage_error/* UsageError */.e('git cat-file could not be run, or ended early.');
        for (const resolve of this.#waiting.splice(0))
            resolve({ kind: 'closed', id: '', content: Buffer.alloc(0) });
    }
}
const kindsWithContent = new Set(['blob', 'tree', 'commit', 'tag', 'symlink', 'dangling', 'loop', 'notdir']);
/** Where the header ends, what it says, and how long the whole answer is. */
const readHeader = (data) => {
    const end = data.indexOf(10);
    if (end === -1)
        return undefined;
    const words = data.toString('latin1', 0, end).split(' ');
    // `oid type size`, or `symlink size` and its like, or `NAME missing`, where the name may hold spaces.
    const [first = '', second = '', third = ''] = words;
    if (words.length === 3 && kindsWithContent.has(second) && /^\d+$/u.test(third))
        return { kind: second, id: first, start: end + 1, size: Number(third) };
    if (words.length === 2 && kindsWithContent.has(first) && /^\d+$/u.test(second))
        return { kind: first, id: '', start: end + 1, size: Number(second) };
    return { kind: 'missing', id: '', start: end + 1, size: -1 };
};
const readAnswer = (data) => {
    const header = readHeader(data);
    if (!header)
        return undefined;
    const { kind, id, start, size } = header;
    if (size < 0)
        return { answer: { kind, id, content: Buffer.alloc(0) }, length: start };
    if (data.length < start + size + 1)
        return undefined;
    return { answer: { kind, id, content: data.subarray(start, start + Math.min(size, decode_text/* maxFileBytes */.eV + 1)) }, length: start + size + 1 };
};
/** Bytes that must be there before looking again, so that a large object is not looked at for every chunk. */
const neededFor = (data) => {
    const header = readHeader(data);
    return header && header.size >= 0 ? header.start + header.size + 1 : 0;
};

;// CONCATENATED MODULE: ./build/cli/git-repository.js





/** Lines of context that `git diff` shows around a change. */
const diffContext = 3;
/** Output of one git call may not be larger than this. */
const maxOutputBytes = 1 << 30;
/** Runs git without a shell, with a fixed locale and without the user's diff drivers. Rejects with git's own message. */
const git = (folder, args, input = '') => new Promise((resolve, reject) => {
    const child = (0,external_node_child_process_.execFile)('git', ['-C', folder, '-c', 'core.quotepath=off', ...args], { encoding: 'buffer', maxBuffer: maxOutputBytes, env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' } }, (error, stdout, stderr) => {
        if (error)
            reject(new usage_error/* UsageError */.e(`git ${args[0] ?? ''} failed: ${stderr.toString('utf8').trim() || error.message}`));
        else
            resolve(stdout);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
});
/** The git call that lists what differs between two commits, as `parseRawDiff` reads it. */
const rawDiff = ['diff-tree', '-r', '--raw', '-z', '-M', '--no-abbrev', '--no-ext-diff'];
const statuses = {
    A: 'added',
    M: 'modified',
    T: 'modified',
    D: 'removed',
    R: 'renamed',
    C: 'copied',
};
/** Git's modes of links and submodules (gitformat-index). */
const linkMode = '120000';
const submoduleMode = '160000';
/** More links of a commit than this are not read. */
const maxLinks = 10_000;
/** `git diff --raw -z`: `:mode mode oid oid status NUL path NUL [path NUL]`. */
const parseRawDiff = (output) => {
    const fields = output.split('\0');
    const changes = [];
    for (let at = 0; at < fields.length - 1;) {
        const [baseMode = '', headMode = '', baseOid = '', headOid = '', letter = ''] = (fields[at] ?? '').slice(1).split(' ');
        const status = statuses[letter[0] ?? ''] ?? 'modified';
        const first = fields[at + 1] ?? '';
        const moved = status === 'renamed' || status === 'copied';
        const path = moved ? (fields[at + 2] ?? '') : first;
        at += moved ? 3 : 2;
        const mayBe = headMode === linkMode ? 'link' : headMode === submoduleMode ? 'submodule' : undefined;
        changes.push({
            path,
            status,
            baseMode,
            headMode,
            baseOid,
            headOid,
            headBlob: headOid,
            ...(moved && { previousPath: first }),
            ...(mayBe && { mayBe }),
        });
    }
    return changes;
};
/** A local git repository, read as data: nothing is checked out and no hook, filter or driver of it runs. */
class GitRepository {
    /** Whether base and head share a commit. When not, head is compared with base as it is, not with where it branched off. */
    isBranched;
    isLocal = true;
    #folder;
    #commits;
    #objects;
    /** The raw diff, asked for before the commits were known; undefined when git could not tell it so. */
    #earlyDiff;
    #raw = [];
    #tree;
    constructor(folder, objects, { isBranched, earlyDiff, ...commits }) {
        this.isBranched = isBranched;
        this.#earlyDiff = earlyDiff;
        this.#folder = folder;
        this.#objects = objects;
        this.#commits = commits;
    }
    /** Opens the repository around a folder. `base` and `head` are any revisions; base defaults to the remote's default branch. */
    static async open(folder, base, head) {
        const objects = new GitObjects(folder);
        try {
            const chosen = base ?? (await defaultBase(folder, objects));
            return new GitRepository(folder, objects, await findCommits(folder, objects, chosen, head));
        }
        catch (error) {
            objects.close();
            throw error;
        }
    }
    /**
     * What is to be committed, as the index has it, against a revision: against the last commit where none is named, and against nothing before
     * the first one. Git writes the trees of the index, as a commit of it would.
     */
    static async openStaged(folder, base) {
        const tree = (await git(folder, ['write-tree'])).toString('utf8').trim();
        const objects = new GitObjects(folder);
        try {
            if (base !== undefined) {
                const { base: tip, mergeBase, isBranched } = await findCommits(folder, objects, base, 'HEAD');
                return new GitRepository(folder, objects, { base: tip, mergeBase, head: tree, isBranched, earlyDiff: Promise.resolve(undefined) });
            }
            const last = (await objects.idOf('HEAD^{commit}')) ?? (await git(folder, ['mktree'])).toString('utf8').trim();
            const diff = await git(folder, [...rawDiff, last, tree]);
            return GitRepository.between(folder, objects, { base: last, head: tree, diff });
        }
        catch (error) {
            objects.close();
            throw error;
        }
    }
    /** Two commits that are known, over a process that serves other pairs too. */
    static between(folder, objects, { base, head, diff }) {
        return new GitRepository(folder, objects, { base, mergeBase: base, head, isBranched: true, earlyDiff: Promise.resolve(diff) });
    }
    /** Ends the git process behind it. */
    close() {
        this.#objects.close();
    }
    /**
     * A file at the tip of the base branch, for policy. Links, also on the way to it, are not followed: a host does not follow them either.
     */
    async readBaseFile(path) {
        const { base } = this.#commits;
        const read = await this.#objects.read(`${base}:${path}`);
        if (read.state === 'absent')
            return read;
        const [entry] = treeEntries(await git(this.#folder, ['ls-tree', '-z', '--full-tree', base, '--', path]));
        return entry === undefined ? { state: 'absent' } : this.#readBlob(entry.mode, entry.oid);
    }
    async readChanges() {
        const { mergeBase, head } = this.#commits;
        const output = (await this.#earlyDiff) ?? (await git(this.#folder, [...rawDiff, mergeBase, head]));
        this.#raw = parseRawDiff(output.toString('utf8'));
        return { base: mergeBase, head, files: this.#raw, complete: true, computedContext: diffContext };
    }
    async readChangedFiles(wanted) {
        const paths = new Set(wanted.map(file => file.path));
        const raw = this.#raw.filter(file => paths.has(file.path));
        const [base, head] = await Promise.all([
            this.#readAll(raw.map(file => [(0,change_set/* basePath */.J)(file), () => this.#readBlob(file.baseMode, file.baseOid)])),
            this.#readAll(raw.map(file => [file.path, () => this.#readBlob(file.headMode, file.headOid)])),
        ]);
        return { base, head };
    }
    readFiles(side, paths) {
        return this.#readAll(paths.map(path => [path, () => this.#objects.read(`${this.#commitOf(side)}:${path}`)]));
    }
    async readBytes(side, paths) {
        return new Map(await Promise.all(paths.map(async (path) => [path, await this.#objects.readBytes(`${this.#commitOf(side)}:${path}`)])));
    }
    #commitOf(side) {
        return side === 'head' ? this.#commits.head : this.#commits.mergeBase;
    }
    listFiles(side) {
        if (side === 'base')
            return Promise.resolve(undefined);
        return this.#listTree().then(entries => entries.map(({ path }) => path));
    }
    async listSpecial() {
        const entries = await this.#listTree();
        const links = entries.filter(({ mode }) => mode === linkMode);
        if (links.length > maxLinks)
            return undefined;
        const targets = await this.#readAll(links.map(({ path, oid }) => [path, () => this.#objects.read(oid)]));
        return {
            links: new Map([...targets].flatMap(([path, read]) => (read.state === 'text' ? [[path, read.text]] : []))),
            submodules: new Set(entries.flatMap(({ path, mode }) => (mode === submoduleMode ? [path] : []))),
        };
    }
    #listTree() {
        this.#tree ??= git(this.#folder, ['ls-tree', '-r', '-z', '--full-tree', this.#commits.head]).then(treeEntries);
        return this.#tree;
    }
    async #readAll(reads) {
        return new Map(await Promise.all(reads.map(async ([path, read]) => [path, await read()])));
    }
    /** A blob of the raw diff. Its mode tells links and submodules from files. */
    async #readBlob(mode, oid) {
        if (/^0+$/u.test(mode))
            return { state: 'absent' };
        if (mode.startsWith('100'))
            return this.#objects.read(oid);
        if (mode !== linkMode)
            return submodule;
        const read = await this.#objects.read(oid);
        return read.state === 'text' ? { state: 'link', target: read.text } : read;
    }
}
/** What `git ls-tree -z` prints. */
const treeEntries = (output) => output
    .toString('utf8')
    .split('\0')
    .flatMap(line => {
    const tab = line.indexOf('\t');
    const [mode = '', , oid = ''] = line.slice(0, Math.max(0, tab)).split(' ');
    return tab === -1 ? [] : [{ mode, oid, path: line.slice(tab + 1) }];
});
const findCommits = async (folder, objects, base, head) => {
    for (const revision of [base, head]) {
        if (revision.startsWith('-'))
            throw new usage_error/* UsageError */.e(`"${revision}" is not a revision. Give a branch, a tag or a commit.`);
    }
    // Why now: git works while the rules are loaded. It finds no diff without a single merge base (or before git 2.30); then it is asked
    // again.
    const earlyDiff = git(folder, [...rawDiff, '--merge-base', `${base}^{commit}`, `${head}^{commit}`]).catch(() => undefined);
    const [baseOid, headOid, merge] = await Promise.all([
        objects.idOf(`${base}^{commit}`).catch(() => undefined),
        objects.idOf(`${head}^{commit}`).catch(() => undefined),
        git(folder, ['merge-base', base, head]).catch(() => Buffer.alloc(0)),
    ]);
    if (baseOid === undefined || headOid === undefined)
        return refuseRevisions(folder, [base, head]);
    const shared = merge.toString('utf8').trim();
    return { base: baseOid, mergeBase: shared || baseOid, head: headOid, isBranched: shared !== '', earlyDiff };
};
/** Says which of the revisions there is not, or what else git has against them. */
const refuseRevisions = async (folder, revisions) => {
    await git(folder, ['rev-parse', '--git-dir']);
    for (const revision of revisions) {
        await git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).catch(() => {
            throw new usage_error/* UsageError */.e(`"${revision}" is not a commit of this repository. Give a branch, a tag or a commit, and fetch it first.`);
        });
    }
    throw new usage_error/* UsageError */.e('git could not read the revisions.');
};
/** The branch that a pull request would most likely go to. */
const defaultBase = async (folder, objects) => {
    const usual = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
    // Why git is asked on a failure: without a repository there is no base either, and git says which of the two it is.
    const found = await Promise.all(usual.map(revision => objects.idOf(`${revision}^{commit}`))).catch(() => []);
    const base = usual.find((_, index) => found[index] !== undefined);
    if (base !== undefined)
        return base;
    await git(folder, ['rev-parse', '--git-dir']);
    throw new usage_error/* UsageError */.e('No base to compare with: origin/HEAD, main and master do not exist. Name one with --base.');
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
const readText = (path) => {
    const read = readFile(path);
    return read.state === 'bytes' ? (0,decode_text/* decodeText */.g7)(read.bytes) : read;
};
const readFile = (path) => {
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
    #named;
    #listed;
    /** The listed files that are to be judged; the others may still be part of what is deployed, as a chart's packed dependencies are. */
    #judged;
    #onRead;
    /** How many files that may be ours git ignores: they are not judged. */
    ignored;
    constructor({ named, listed, ignored, exclude }, onRead) {
        this.#named = named;
        this.#listed = listed;
        this.#judged = listed.filter(path => !ignored.has(path) && !exclude.some(glob => (0,policy_glob/* matchesGlob */.kt)(path, glob)));
        this.#onRead = onRead;
        this.ignored = [...ignored].filter(path => (0,classify/* mayBeOurs */.UN)(path)).length;
    }
    /**
     * Lists the files under the given paths, but for those that git ignores in a folder and those that are excluded. Throws `UsageError` when a
     * path does not exist, or a glob is none.
     */
    static open({ operands, exclude }, onRead = () => undefined) {
        for (const glob of exclude) {
            const problem = (0,policy_glob/* globProblem */.AI)(glob);
            if (problem !== undefined)
                throw new usage_error/* UsageError */.e(`--exclude "${glob}" ${problem}.`);
        }
        const listed = new Set();
        const ignored = new Set();
        for (const path of operands) {
            const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
            if (!status)
                throw new usage_error/* UsageError */.e(`"${path}" does not exist.`);
            const files = status.isDirectory() ? listFolder(path) : [toSlashes(path)];
            for (const file of files)
                listed.add(file);
            if (status.isDirectory())
                for (const file of ignoredFiles(path, files))
                    ignored.add(file);
        }
        for (const path of operands)
            ignored.delete(toSlashes(path));
        return new LocalFiles({ named: operands, listed: [...listed], ignored, exclude }, onRead);
    }
    /** Texts of all listed files that may be ours by name. A file named explicitly is always among them. */
    readAll(explicit) {
        const wanted = this.#judged.filter(path => explicit.has(path) || (0,classify/* mayBeOurs */.UN)(path));
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
    readBytes(_side, paths) {
        return Promise.resolve(new Map(paths.map(path => [path, readFile(path)])));
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
                const texts = readTexts(paths.map(shown), () => undefined);
                return new Map(paths.flatMap(path => [[path, texts.get(shown(path)) ?? { state: 'absent' }]]));
            },
            readBytes: paths => Promise.resolve(new Map(paths.map(path => [path, readFile(shown(path))]))),
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

/***/ 73503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ tooLargeReason),
/* harmony export */   eV: () => (/* binding */ maxFileBytes),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   j7: () => (/* binding */ boundedBytes)
/* harmony export */ });
/** Files over this size are not read: bundles of all manifests of a large project have some megabytes. */
const maxFileBytes = 8 << 20;
/** Why a file over that size is not read, and what to do. */
const tooLargeReason = 'The file is over 8 MiB, more than is read. Split it, or take it off the review with "ignore-paths".';
/** Bytes, unless they are too many. */
const boundedBytes = (bytes) => bytes.length > maxFileBytes ? { state: 'unreadable', code: 'too-large', reason: tooLargeReason } : { state: 'bytes', bytes };
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


/***/ })

};
;