export const id = 210;
export const ids = [210,274];
export const modules = {

/***/ 53274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandPointers: () => (/* binding */ commandPointers)
});

// EXTERNAL MODULE: ./build/artifacts/shell/command-arguments.js
var command_arguments = __webpack_require__(86605);
// EXTERNAL MODULE: ./build/artifacts/shell/engine-calls.js
var engine_calls = __webpack_require__(5243);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(40241);
// EXTERNAL MODULE: ./build/environments/values-files.js
var values_files = __webpack_require__(47263);
// EXTERNAL MODULE: ./build/environments/commands/applied-files.js
var applied_files = __webpack_require__(52889);
// EXTERNAL MODULE: ./build/environments/commands/deploy-script.js + 1 modules
var deploy_script = __webpack_require__(2570);
// EXTERNAL MODULE: ./build/environments/commands/deploying-commands.js
var deploying_commands = __webpack_require__(2162);
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
var scripts = __webpack_require__(59746);
// EXTERNAL MODULE: ./build/review/read/build-pointers.js
var build_pointers = __webpack_require__(85873);
// EXTERNAL MODULE: ./build/review/read/deployed/deployed-files.js + 3 modules
var deployed_files = __webpack_require__(56227);
;// CONCATENATED MODULE: ./build/review/read/command-pointers.js




/** What the commands of a file have built, be it a pipeline, a script or another tool's file: scripts of npm, hooks, playbooks. */
const commandPointers = (by) => (0,scripts/* scriptsIn */.Oq)(by, () => (0,deployed_files/* rootsOf */.RD)(by), scripts/* buildsImages */.Yc)
    .flatMap(builtBy)
    .flatMap(({ path, target, range }) => (0,build_pointers/* pointersOf */.Qy)({ context: '.', file: path, target, range }, by));


/***/ }),

/***/ 27418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 17210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   builtUnread: () => (/* binding */ builtUnread),
/* harmony export */   reachedElsewhere: () => (/* binding */ reachedElsewhere)
/* harmony export */ });
/* harmony import */ var _artifacts_compose_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50871);
/* harmony import */ var _artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30450);
/* harmony import */ var _artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46024);
/* harmony import */ var _artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(81639);
/* harmony import */ var _artifacts_unrendered_build_file_change_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(77691);
/* harmony import */ var _artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99430);
/* harmony import */ var _changes_change_set_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(12165);
/* harmony import */ var _environments_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70434);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(58379);
/* harmony import */ var _unrendered_changed_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11756);
/* harmony import */ var _command_pointers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53274);
/* harmony import */ var _companions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98843);
/* harmony import */ var _detours_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10660);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99935);
/* harmony import */ var _pointed_builds_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5147);
/* harmony import */ var _deployed_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(56227);
/* harmony import */ var _deploying_problem_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(27418);

















/** More are not told: each says that the change was not reviewed. */
const maxTold = 20;
const builtBy = (file) => [
    ...((0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_12__/* .mayDeploy */ .BU)(file.path) ? (0,_command_pointers_js__WEBPACK_IMPORTED_MODULE_6__.commandPointers)(file) : []),
    ...(0,_pointed_builds_js__WEBPACK_IMPORTED_MODULE_10__/* .pointersIn */ .MJ)(file),
];
const usedBy = (file) => {
    if (!(0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_12__/* .mayDeploy */ .BU)(file.path) && !(0,_artifacts_unrendered_build_file_change_js__WEBPACK_IMPORTED_MODULE_13__/* .isBuildFilePath */ .y)(file.path))
        return [];
    const built = builtBy(file);
    const deployed = (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_12__/* .mayDeploy */ .BU)(file.path) ? (0,_deployed_files_js__WEBPACK_IMPORTED_MODULE_11__/* .allDeployedBy */ .z_)(file).filter(({ isGuess }) => !isGuess) : [];
    return [...built.map(({ path, range }) => ({ by: file, range, candidates: [path] })), ...deployed];
};
/** Words of commands that deploy or build. */
const deployingWord = /\b(?:helm3?|kubectl|oc|kustomize|kapp|skaffold|argocd|flux|docker|podman|nerdctl|buildah|kaniko)\b/u;
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw `\$&`);
/** Where a file that says how something is deployed names a folder, or something in it, by its path from the root of the repository. */
const namedIn = (file, folder) => {
    if ((0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isKustomization */ .Sv)(file.path))
        return (0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .readKustomization */ .kG)(file).paths.some(path => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_14__/* .liesWithin */ .ZQ)(path, folder))
            ? { start: 0, end: file.text.indexOf('\n') + 1 }
            : undefined;
    const isScript = (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_12__/* .isPipeline */ .DQ)(file.path) || (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_12__/* .scriptForm */ .me)(file.path) !== undefined;
    for (const match of file.text.matchAll(new RegExp(String.raw `(?<![\w-]|[\w-]/)${escaped(folder)}(?![\w.-])`, 'gu'))) {
        const range = { start: match.index, end: match.index + match[0].length };
        // Why the lines before: a command may go on in the next one.
        const from = Math.max(file.text.lastIndexOf('\n\n', range.start), range.start - 500, 0);
        const before = file.text
            .slice(from, range.start)
            .split(/(?<!\\)\n/u)
            .at(-1) ?? '';
        if (!isScript || deployingWord.test(before))
            return range;
    }
    return undefined;
};
const problem = (place, how) => (0,_deploying_problem_js__WEBPACK_IMPORTED_MODULE_15__/* .deployingProblem */ .b)(place, `What is deployed here ${how}, which this change points elsewhere, so it was not reviewed.`);
/** What pipelines, scripts and definitions of builds build of changed files that can't be read, whatever these are called. */
const builtUnread = async (reader, unread, files) => {
    const definitions = ((await reader.listFiles('head')) ?? []).filter(_artifacts_unrendered_build_file_change_js__WEBPACK_IMPORTED_MODULE_13__/* .isBuildFilePath */ .y).slice(0, _companions_js__WEBPACK_IMPORTED_MODULE_7__/* .maxCompanions */ .WN);
    const others = definitions.length > 0 ? (0,_unrendered_changed_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .filesOfTexts */ .$_)(await reader.readFiles('head', definitions)) : new Map();
    const all = new Map([...files.map(file => [file.path, file]), ...others]);
    return [...all.values()]
        .filter(({ path }) => (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_12__/* .mayDeploy */ .BU)(path) || (0,_artifacts_unrendered_build_file_change_js__WEBPACK_IMPORTED_MODULE_13__/* .isBuildFilePath */ .y)(path))
        .flatMap(builtBy)
        .filter(({ path }) => unread.has(path))
        .slice(0, maxTold)
        .map(pointer => (0,_deploying_problem_js__WEBPACK_IMPORTED_MODULE_15__/* .deployingProblem */ .b)(pointer, `What is built here ("${(0,_text_path_js__WEBPACK_IMPORTED_MODULE_14__/* .fileNameOf */ .bV)(pointer.path)}") can't be read, so it was not reviewed.`));
};
/**
 * What files of the repository deploy, build or mount by way of links and submodules, and nobody read: what the change points elsewhere, what links call
 * scripts, and what lies outside of the repository. `naming` are unchanged files that may name others.
 */
const reachedElsewhere = async (around, { base, head }, naming) => {
    const { detours, isIgnored } = around;
    const files = [...head.files.values(), ...naming].filter(({ path }) => !isIgnored(path));
    const found = (detours.moved.size === 0 ? [] : files).flatMap(usedBy).flatMap((used) => {
        const [place] = used.candidates.flatMap(path => (0,_detours_js__WEBPACK_IMPORTED_MODULE_8__/* .movedAt */ .fN)(path, detours) ?? (used.isRecursive === true ? (0,_detours_js__WEBPACK_IMPORTED_MODULE_8__/* .movedIn */ .B7)(path, detours) : undefined) ?? []);
        return place === undefined ? [] : [problem(used, detours.moved.get(place) ?? '')];
    });
    return [
        ...(detours.isWhole ? [] : [tooManyShown]),
        ...found,
        ...(found.length === 0 ? await namedBySettings(around, files) : []),
        ...(await linkedScripts(around)),
        ...linkedMounts(around, { base, head }, naming),
    ].slice(0, maxTold);
};
const tooManyShown = {
    code: 'too-many',
    level: 'error',
    path: '',
    message: 'Links of the repository show changed files at more paths than are looked at, so that what is deployed by way of them was not reviewed. Have fewer links lead to one another.',
};
/** Scripts by the names of links alone, of which the change makes others: by what they deploy, build or give. */
const linkedScripts = async ({ reader, detours, isIgnored }) => {
    const { special, shown, moved } = detours;
    if (special === undefined)
        return [];
    const wanted = new Map([...moved.keys(), ...shown.keys()].flatMap(name => {
        const path = shown.get(name) ?? (0,_links_js__WEBPACK_IMPORTED_MODULE_9__/* .resolvedPath */ .un)(name, special.links);
        const isOne = special.links.has(name) || shown.has(name);
        return isOne && path !== undefined && (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_12__/* .mayDeploy */ .BU)(name) && (moved.has(name) || !(0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_12__/* .mayDeploy */ .BU)(path)) && !isIgnored(name)
            ? [[name, path]]
            : [];
    }));
    if (wanted.size === 0)
        return [];
    const texts = await reader.readFiles('head', [...new Set(wanted.values())].slice(0, _companions_js__WEBPACK_IMPORTED_MODULE_7__/* .maxCompanions */ .WN));
    return [...wanted].flatMap(([name, path]) => {
        const file = (0,_unrendered_changed_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .fileOf */ .W7)(name, texts.get(path));
        const [first] = file === undefined ? [] : [...usedBy(file), ...(0,_deployed_files_js__WEBPACK_IMPORTED_MODULE_11__/* .grantsIn */ .x0)(file)];
        if (file === undefined || first === undefined)
            return [];
        return [
            (0,_deploying_problem_js__WEBPACK_IMPORTED_MODULE_15__/* .deployingProblem */ .b)({ by: file, range: first.range }, `The script "${name}" is a link to what this change makes another one, which was not reviewed as a script.`),
        ];
    });
};
/** Folders and files of services that a link brings out of the repository: what is mounted there is the host's. */
const linkedMounts = ({ changes, detours, isIgnored }, { base, head }, naming) => {
    if (detours.special === undefined || detours.special.links.size === 0)
        return [];
    const before = new Map(changes.files.map(file => [file.path, (0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_16__/* .basePath */ .Jp)(file)]));
    const standing = naming.flatMap(file => ((0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_14__/* .fileNameOf */ .bV)(file.path)) ? [(0,_artifacts_compose_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCompose */ .g)(file, new Map())] : []));
    return [...head.artifacts.values(), ...standing].flatMap(project => {
        if (project.kind !== 'compose' || isIgnored(project.file.path))
            return [];
        const former = base.artifacts.get(before.get(project.file.path) ?? project.file.path);
        const known = new Set((former?.kind === 'compose' ? mountsOf(former) : standing.includes(project) ? mountsOf(project) : []).map(({ path }) => path));
        return mountsOf(project).flatMap(({ path, range }) => {
            const link = (0,_detours_js__WEBPACK_IMPORTED_MODULE_8__/* .wayOut */ .YX)(path, detours);
            if (link === undefined || (known.has(path) && !detours.moved.has(link)))
                return [];
            const what = `What is mounted here is reached by the symbolic link "${link}", which leads out of the repository, so that nobody knows what a container gets of its host.`;
            return [(0,_deploying_problem_js__WEBPACK_IMPORTED_MODULE_15__/* .deployingProblem */ .b)({ by: project.file, range }, what)];
        });
    });
};
/** What services mount of the files of the repository, by its path there. */
const mountsOf = (project) => {
    const inRepository = (written, range) => written === undefined || /^(?:[/~\\]|[A-Za-z]:)/u.test(written)
        ? []
        : [{ path: (0,_text_path_js__WEBPACK_IMPORTED_MODULE_14__/* .resolvePath */ .o1)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_14__/* .folderOf */ .yS)(project.file.path), written), range }];
    const volumes = project.services.flatMap(service => service.volumes.flatMap(({ hostPath, range }) => inRepository(hostPath?.value, range)));
    const files = ['configs', 'secrets'].flatMap(kind => {
        const all = project.topLevel(kind);
        return (all.state === 'present' ? (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(all.node) : []).flatMap(({ value }) => {
            const file = (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(value, 'file');
            return file?.kind === 'scalar' ? inRepository(project.interpolate(file)?.value, file.range) : [];
        });
    });
    return [...volumes, ...files];
};
/** Charts, values and folders in submodules, which settings name that are read when something is rendered. */
const namedBySettings = async ({ reader, isIgnored, detours: { moved, special } }, files) => {
    const submodules = [...moved].filter(([place]) => special?.submodules.has(place));
    if (submodules.length === 0)
        return [];
    const known = new Map(files.map(file => [file.path, file]));
    const tracked = (await reader.listFiles('head')) ?? [];
    const others = tracked.filter(path => (0,_artifacts_unrendered_build_file_change_js__WEBPACK_IMPORTED_MODULE_13__/* .isBuildFilePath */ .y)(path) || (0,_text_path_js__WEBPACK_IMPORTED_MODULE_14__/* .fileNameOf */ .bV)(path) === 'Chart.yaml').slice(0, _companions_js__WEBPACK_IMPORTED_MODULE_7__/* .maxCompanions */ .WN);
    const inputs = [...(0,_environments_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentInputs */ .rg)(tracked, _companions_js__WEBPACK_IMPORTED_MODULE_7__/* .maxCompanions */ .WN).paths, ...others].filter(path => !known.has(path) && !isIgnored(path));
    const read = inputs.length > 0 ? (0,_unrendered_changed_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .filesOfTexts */ .$_)(await reader.readFiles('head', inputs)) : new Map();
    // Why not Compose files: what they name was followed.
    const saying = [...files, ...read.values()].filter(({ path }) => !(0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_14__/* .fileNameOf */ .bV)(path)));
    return saying.flatMap(by => submodules.flatMap(([place, how]) => {
        // Why folders above: a controller may be told to take all that lies below one.
        const above = /\brecurse["']?[ \t]*:[ \t]*true\b/u.test(by.text) ? (0,_links_js__WEBPACK_IMPORTED_MODULE_9__/* .prefixesOf */ .E3)(place).toReversed() : [place];
        const range = above.map(folder => namedIn(by, folder)).find(found => found !== undefined);
        return range === undefined ? [] : [problem({ by, range }, how)];
    }));
};


/***/ })

};
