"use strict";
exports.id = 6755;
exports.ids = [6755];
exports.modules = {

/***/ 86623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UF: () => (/* binding */ defaultComposeFile),
/* harmony export */   eb: () => (/* binding */ isDefaultOverride),
/* harmony export */   uN: () => (/* binding */ defaultOverrideNames),
/* harmony export */   wo: () => (/* binding */ defaultOverride),
/* harmony export */   yH: () => (/* binding */ defaultComposeNames)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10912);

/** What Compose looks for in a folder, in this order. Source: compose-go, `cli.DefaultFileNames`, `cli.DefaultOverrideFileNames`. */
const defaultComposeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const defaultOverrideNames = [
    'compose.override.yml',
    'compose.override.yaml',
    'docker-compose.override.yml',
    'docker-compose.override.yaml',
];
const first = (folder, names, present) => names.map(name => `${folder}${name}`).find(path => present.has(path));
/** The Compose file that is taken in a folder (empty, or with a slash at its end), of the files that there are. */
const defaultComposeFile = (folder, present) => first(folder, defaultComposeNames, present);
/** The file that Compose merges onto it by itself. */
const defaultOverride = (folder, present) => first(folder, defaultOverrideNames, present);
/** True for a file that Compose merges onto another by itself. */
const isDefaultOverride = (path) => defaultOverrideNames.includes((0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path));


/***/ }),

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
const extended = (source, service, from) => {
    const reference = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .extendsOf */ .nG)(source, service, from);
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
    const target = build.node.kind === 'scalar' ? undefined : (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(build, 'target'));
    const written = dockerfile !== undefined && !isRemote && folder !== undefined ? dockerfile : (context ?? build.node);
    return [
        {
            kind: 'dockerfile',
            path: isRemote ? undefined : path,
            ...((path === undefined || isRemote) && { elsewhere: isRemote ? 'remote' : (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .elsewhere */ .Jn)(name === undefined ? undefined : folder) }),
            ...(target !== undefined && target !== '' && { target }),
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
/** What the services of an included file extend and are built from, when its paths are relative to another folder of the repository than its own. */
const includedReferences = (file, projectFolder) => {
    const source = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file);
    const from = projectFolder === '' ? 'compose.yaml' : `${projectFolder}/compose.yaml`;
    return servicesOf(source)
        .flatMap(service => [...extended(source, service, from), ...built(from, service)])
        .slice(0, maxReferences);
};
/** The files that a file includes with paths relative to another folder, and that folder. */
const relocatedIncludes = (file) => (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file).includes.flatMap(({ path, projectFolder }) => path === undefined || projectFolder === undefined ? [] : [{ path, projectFolder }]);


/***/ }),

/***/ 39655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ chartFileKind),
/* harmony export */   v: () => (/* binding */ chartChange)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10912);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _unrendered_part_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5598);
/* harmony import */ var _values_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86515);




const chartFiles = new Map([
    ['Chart.yaml', 'chart'],
    ['requirements.yaml', 'dependencies'],
    ['Chart.lock', 'lock'],
    ['requirements.lock', 'lock'],
]);
const chartFileKind = (path) => chartFiles.get((0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(path));
const isPrinted = (name) => name === 'version' || name === 'appVersion' || name === 'name';
/** Dependencies come from elsewhere, and nobody here reads them; a lock says which version of them is taken. */
const chartChange = (kind, base, head) => {
    const changed = (0,_values_change_js__WEBPACK_IMPORTED_MODULE_1__/* .changedValues */ .Ji)(base, head);
    if (changed === 'unreadable')
        return { parts: [{ what: 'says what a chart is made of and can\u2019t be read', renderer: 'charts' }], printed: new Map() };
    const dependencies = changed.filter(({ path }) => path[0] === 'dependencies');
    const first = dependencies.find(({ head: node }) => node !== undefined) ?? dependencies[0];
    const parts = first === undefined
        ? []
        : [{ range: first.head?.range, what: `changes the charts that a chart is made of (${namesOf(dependencies)})`, renderer: 'charts' }];
    const printed = kind === 'chart' ? changed.filter(({ path }) => path.length === 1 && isPrinted(path[0])) : [];
    return { parts, printed: new Map(printed.flatMap(printedPart)) };
};
const namesOf = (changed) => (0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .w)(changed.map(({ path, base, head }) => `${path.slice(2).join('.') || 'dependency'} ${textOf(head ?? base)}`));
const textOf = (node) => node === undefined || (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).length > 0 ? '' : node.document.file.text.slice(node.range.start, node.range.end);
const printedPart = ({ path: [name], head }) => isPrinted(name)
    ? [[name, { range: head?.range, what: `changes "${name}", which templates of the chart print outside of labels`, renderer: 'charts' }]]
    : [];


/***/ }),

/***/ 78413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JP: () => (/* binding */ deployInputOf),
/* harmony export */   PU: () => (/* binding */ chartsOfTemplate),
/* harmony export */   VW: () => (/* binding */ isWorthReading),
/* harmony export */   lS: () => (/* binding */ isBesideValues)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10912);
/* harmony import */ var _kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88045);
/* harmony import */ var _build_file_change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70998);
/* harmony import */ var _chart_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39655);
/* harmony import */ var _devcontainer_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98683);
/* harmony import */ var _quadlet_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7171);
/* harmony import */ var _variables_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55292);







/**
 * `values.yaml`, `values-prod.yml`, `prod-values.yaml`, `values.yaml.gotmpl`; every file of a folder `values`; helmfiles, and the files of
 * Argo CD and Fleet that set parameters beside what they deploy. A schema of values sets none.
 */
const isValuesPath = (path) => {
    const name = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .fileNameOf */ .bV)(path).toLowerCase();
    if (!/\.(?:ya?ml|json)(?:\.gotmpl)?$|^(?:values|helmfile)[^/]*\.gotmpl$/.test(name) || name === 'values.schema.json')
        return false;
    return (name.startsWith('values') ||
        /[-_.]values[-_.]/.test(name) ||
        /^helmfile[-_.]|[-_.]helmfile\.ya?ml(?:\.gotmpl)?$|^\.argocd-source(?:-[^/]*)?\.yaml$|^fleet\.yaml$/.test(name) ||
        /(?:^|\/)(?:values|helmfile\.d)\/[^/]+$/.test(path) ||
        name.endsWith('ml.gotmpl'));
};
/**
 * True for files that set parameters beside what Argo CD, Fleet and helmfiles deploy: their keys are no values of a chart. Sources: Argo CD,
 * "Parameter Overrides", "Store Overrides In Git"; Fleet, "fleet.yaml"; helmfile, "Configuration".
 */
const isBesideValues = (path) => /^\.argocd-source(?:-[^/]*)?\.yaml$|^fleet\.yaml$|^helmfile(?:[-_.]|$)|[-_.]helmfile\.ya?ml/iu.test((0,_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .fileNameOf */ .bV)(path)) ||
    /(?:^|\/)helmfile\.d\//u.test(path);
/**
 * The folders that are charts if they hold a `Chart.yaml`, for a file below folders `templates`, the innermost first; each empty or with a
 * slash at its end.
 */
const chartsOfTemplate = (path) => {
    const folders = [];
    for (let at = path.lastIndexOf('/templates/'); at !== -1; at = path.lastIndexOf('/templates/', at - 1)) {
        folders.push(path.slice(0, at + 1));
        if (at === 0)
            break;
    }
    return path.startsWith('templates/') ? [...folders, ''] : folders;
};
/** What a file is to a deploying tool by its path; undefined when that says nothing. Whether a template has a chart is another question. */
const deployInputOf = (path) => {
    if ((0,_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_0__/* .isKustomization */ .Sv)(path))
        return 'kustomization';
    if ((0,_variables_change_js__WEBPACK_IMPORTED_MODULE_4__/* .isVariablesPath */ .dy)(path))
        return 'variables';
    if ((0,_build_file_change_js__WEBPACK_IMPORTED_MODULE_6__/* .isBuildFilePath */ .y)(path))
        return 'build-file';
    if ((0,_quadlet_change_js__WEBPACK_IMPORTED_MODULE_3__/* .isQuadletPath */ .e)(path))
        return 'quadlet';
    if ((0,_devcontainer_change_js__WEBPACK_IMPORTED_MODULE_2__/* .isDevcontainerPath */ .K)(path))
        return 'devcontainer';
    if ((0,_chart_change_js__WEBPACK_IMPORTED_MODULE_1__/* .chartFileKind */ .B)(path) !== undefined)
        return 'chart-file';
    if ((0,_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .fileNameOf */ .bV)(path) === '.helmignore')
        return 'helm-ignore';
    if (/(?:^|\/)charts\/[^/]+\.tgz$/.test(path))
        return 'packed-chart';
    if (chartsOfTemplate(path).length > 0)
        return 'template-part';
    return isValuesPath(path) ? 'values' : undefined;
};
/** Names under which kustomize takes patches and resources as well, though no manifest is called so, and Compose its variables. */
const mayHoldObjects = (path) => /\.(?:txt|patch|diff|tmpl|template|manifest|conf|cfg|list|k8s|json5?patch|json6902|env|properties)$|(?:^|\/)(?:envs?|environments?|conf(?:ig)?s?|vars|settings)\/[^/.]+$/i.test(path);
/**
 * True for files whose name says that they may decide what is deployed although it is not a container file's. A chart's templates may have
 * any name.
 */
const isWorthReading = (path) => {
    const input = deployInputOf(path);
    if (input === 'template-part')
        return /\.(?:tpl|txt)$/i.test(path);
    return mayHoldObjects(path) || (input !== undefined && input !== 'packed-chart');
};


/***/ }),

/***/ 98683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ devcontainerParts),
  K: () => (/* binding */ isDevcontainerPath)
});

// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/artifacts/candidate.js + 1 modules
var candidate = __webpack_require__(32148);
// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/json/blank-comments.js
var blank_comments = __webpack_require__(78611);
// EXTERNAL MODULE: ./build/artifacts/json/parse-json-file.js
var parse_json_file = __webpack_require__(2683);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/run-arguments.js
/** Flags of `docker run` with a value that give the container nothing of the host but what any container has. */
const idleWithValue = new Set(('--name --hostname -h --env -e --label -l --memory -m --memory-swap --memory-reservation --cpus --cpu-shares -c --cpuset-cpus --shm-size --ulimit ' +
    '--add-host --dns --dns-option --dns-search --platform --user -u --workdir -w --publish -p --expose --network-alias --ip --ip6 --mac-address ' +
    '--cap-drop --gpus --restart --stop-signal --stop-timeout --log-driver --log-opt --pull --tmpfs --entrypoint --health-cmd --health-interval ' +
    '--health-retries --health-start-period --health-timeout --pids-limit --domainname --annotation --attach -a --detach-keys').split(' '));
/** The same without a value. */
const idle = new Set('--init --rm --tty -t --interactive -i -it -ti --read-only --publish-all -P --no-healthcheck --detach -d --quiet -q'.split(' '));
/** The name of a volume: letters of Docker's, and what the tools that start such containers put in. */
const isVolumeName = (source) => /^[A-Za-z0-9][\w.-]*$/u.test(source.replaceAll(/\$\{(?:localWorkspaceFolderBasename|devcontainerId)\}/gu, 'x'));
/** True for a path in the repository, which the container works with in any case. */
const isInWorkspace = (source) => /^\$\{localWorkspaceFolder\}(?:\/|$)/u.test(source) && !source.split('/').includes('..') && !source.slice(1).includes('$');
const mountKeys = new Set(['type', 'source', 'src', 'target', 'destination', 'dst', 'readonly', 'ro', 'consistency']);
/** True for a mount of a volume, of memory, or of the repository, by its settings; false where one of them is not known. */
const isHarmlessMount = (settings) => {
    if ([...settings.keys()].some(key => !mountKeys.has(key)))
        return false;
    const source = settings.get('source') ?? settings.get('src') ?? '';
    switch (settings.get('type') ?? 'volume') {
        case 'volume':
            return source === '' || isVolumeName(source);
        case 'tmpfs':
            return true;
        case 'bind':
            return isInWorkspace(source);
        default:
            return false;
    }
};
/** The settings of a mount as one text: `type=bind,source=/a,target=/b`. Source: Docker documentation, "docker run", `--mount`. */
const mountSettings = (text) => new Map(text.split(',').map(part => {
    const sign = part.indexOf('=');
    return sign === -1 ? [part.trim().toLowerCase(), ''] : [part.slice(0, sign).trim().toLowerCase(), part.slice(sign + 1).trim()];
}));
const isHarmlessVolume = (value) => {
    const source = /^((?:\$\{[^}]*\}|[^:$])*):/u.exec(value)?.[1];
    return source === undefined ? value.startsWith('/') : isVolumeName(source) || isInWorkspace(source);
};
/** Flags of which some values are harmless. */
const harmlessValues = {
    '--network': value => /^[\w.-]+$/u.test(value) && value !== 'host',
    '--security-opt': value => /^no-new-privileges(?:[:=]true)?$/u.test(value),
    '--privileged': value => value === 'false',
    '--mount': value => isHarmlessMount(mountSettings(value)),
    '--volume': isHarmlessVolume,
};
const longNames = { '--net': '--network', '-v': '--volume' };
/**
 * Arguments of `docker run` that may give a container more of its host than others have: all but those of which it is certain that they do not. Source:
 * Docker documentation, "docker container run".
 */
function* grantingArguments(words) {
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? '';
        const sign = word.indexOf('=');
        const written = sign === -1 ? word : word.slice(0, sign);
        const flag = longNames[written] ?? written;
        const next = words[index + 1];
        const takesNext = sign === -1 && next !== undefined && !next.startsWith('-') && !idle.has(flag) && flag !== '--privileged' && flag.startsWith('-');
        const value = sign === -1 ? (takesNext ? next : '') : word.slice(sign + 1);
        const isHarmless = sign === -1 && idle.has(flag) ? true : idleWithValue.has(flag) || harmlessValues[flag]?.(value) === true;
        if (!isHarmless)
            yield { index, flag: written, value };
        if (takesNext)
            index += 1;
    }
}

// EXTERNAL MODULE: ./build/artifacts/unrendered/unrendered-part.js
var unrendered_part = __webpack_require__(5598);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/devcontainer-change.js









/**
 * True for a file that says how a container to develop in is started, and for a feature that such containers ask for. Source: containers.dev,
 * "Development Container Specification", "devcontainer.json" and "Features".
 */
const isDevcontainerPath = (path) => ['devcontainer.json', '.devcontainer.json', 'devcontainer-feature.json'].includes((0,text_path/* fileNameOf */.bV)(path));
const textOf = (node) => (node?.kind === 'scalar' ? node.value : undefined);
/** Words of a list; what is no text may be anything. */
const wordsOf = (node) => (0,lookup/* itemsOf */.S3)(node).map(item => textOf(item) ?? '\0');
function* argumentGrants(setting, node) {
    if (node === undefined)
        return;
    const items = (0,lookup/* sequenceAt */.FS)(node) ? (0,lookup/* itemsOf */.S3)(node) : [];
    if (items.length === 0 && node.kind !== 'sequence')
        yield { setting, value: (0,lookup/* writtenText */.v4)(node), range: node.range };
    for (const { index, flag, value } of grantingArguments(wordsOf(node)))
        yield { setting, value: `${flag}=${value}`, range: (items[index] ?? node).range };
}
const settingsOf = (mount) => mount.kind === 'mapping'
    ? new Map((0,lookup/* entriesOf */.Mc)(mount).map(({ name = '\0', value }) => [name.toLowerCase(), textOf(value) ?? '\0']))
    : mountSettings(textOf(mount) ?? '\0');
function* mountGrants(setting, mounts) {
    for (const mount of mounts)
        if (!isHarmlessMount(settingsOf(mount)))
            yield { setting, value: JSON.stringify([...settingsOf(mount)]), range: mount.range };
}
/** Items of a list but those that are harmless; a value that is no list is one item. */
function* itemGrants(setting, node, isHarmless) {
    for (const item of node?.kind === 'sequence' ? (0,lookup/* itemsOf */.S3)(node) : node ? [node] : []) {
        const value = textOf(item) ?? (0,lookup/* writtenText */.v4)(item);
        if (!isHarmless(value))
            yield { setting, value, range: item.range };
    }
}
/** Features that are known to ask for nothing of the host: those of the specification's own collection, without the ones for Docker. */
const isHarmlessFeature = (id) => /^ghcr\.io\/devcontainers\/features\/(?!docker-)[a-z0-9-]+(?:[:@].*)?$/u.test(id);
function* grantsIn(root) {
    for (const setting of ['initializeCommand', 'privileged']) {
        const node = (0,lookup/* nodeAt */.oB)(root, setting);
        if (node && !['false', 'null', ''].includes(textOf(node) ?? '\0'))
            yield { setting, value: (0,lookup/* writtenText */.v4)(node), range: node.range };
    }
    yield* argumentGrants('runArgs', (0,lookup/* nodeAt */.oB)(root, 'runArgs'));
    yield* itemGrants('capAdd', (0,lookup/* nodeAt */.oB)(root, 'capAdd'), () => false);
    yield* itemGrants('securityOpt', (0,lookup/* nodeAt */.oB)(root, 'securityOpt'), value => /^no-new-privileges(?:[:=]true)?$/u.test(value));
    yield* mountGrants('mounts', (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(root, 'mounts')));
    const workspace = (0,lookup/* nodeAt */.oB)(root, 'workspaceMount');
    if (workspace && textOf(workspace) !== '')
        yield* mountGrants('workspaceMount', [workspace]);
    yield* argumentGrants('build.options', (0,lookup/* nodeAt */.oB)(root, 'build', 'options'));
    // Under names that say something they are looked at wherever they are changed.
    yield* itemGrants('dockerComposeFile', (0,lookup/* nodeAt */.oB)(root, 'dockerComposeFile'), candidate/* isYamlOrJson */.Vo);
    for (const [setting, node] of [
        ['build.dockerfile', (0,lookup/* nodeAt */.oB)(root, 'build', 'dockerfile')],
        ['dockerFile', (0,lookup/* nodeAt */.oB)(root, 'dockerFile')],
    ])
        yield* itemGrants(setting, node, classify/* mayBeDockerfile */.TB);
    for (const { name = '\0', key, value } of (0,lookup/* entriesOf */.Mc)((0,lookup/* lookup */.$I)(root, 'features')))
        if (!isHarmlessFeature(name))
            yield { setting: `features ${name}`, value: (0,lookup/* writtenText */.v4)(value), range: key.range };
}
const unread = { what: 'can\u2019t be read', renderer: 'containers to develop in' };
/** The settings of a file that reach out of the container; undefined where it can't be read. An empty file has none. */
const readGrants = (file) => {
    if (file === undefined || file.text.trim() === '')
        return [];
    // Why as strictly as JSON: what YAML takes for a comment would be none for the tools that start such containers.
    const { root } = (0,parse_json_file/* parseJsonFile */.O)((0,source_file/* sourceFile */.s)(file.path, (0,blank_comments/* blankComments */.$)(file.text)));
    return root && [...grantsIn(root)];
};
/**
 * What a change does to a container to develop in that reaches the machine of whoever opens it: commands that run there, privileges, mounts,
 * features that may ask for either. What stood there before, and what only the container itself is about, is of no account.
 */
const devcontainerParts = (base, head) => {
    if (head === undefined)
        return [];
    const now = readGrants(head);
    if (now === undefined)
        return [unread];
    const before = new Set(readGrants(base)?.map(({ setting, value }) => `${setting}\0${value}`));
    const brought = now.filter(({ setting, value }) => !before.has(`${setting}\0${value}`));
    const [first] = brought;
    if (first === undefined)
        return [];
    const names = (0,unrendered_part/* namesIn */.w)(brought.map(({ setting }) => setting));
    return [
        {
            range: first.range,
            what: `sets ${names} of a container to develop in, by which it may reach the machine that it runs on`,
            renderer: 'containers to develop in',
        },
    ];
};


/***/ }),

/***/ 7171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quadletParts),
/* harmony export */   e: () => (/* binding */ isQuadletPath)
/* harmony export */ });
/* harmony import */ var _unrendered_part_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5598);

/**
 * Units from which Podman makes services of systemd, and files that are laid on top of them. Networks grant nothing. Source:
 * podman-systemd.unit(5).
 */
const unitPath = /\.(?:container|pod|kube|build|image|volume|artifact)(?<dropIn>\.d\/[^/]+\.conf)?$/u;
/** True for the path of a unit of Podman's (Quadlet), or of a file that changes one. */
const isQuadletPath = (path) => unitPath.test(path);
const isDropIn = (path) => unitPath.exec(path)?.groups?.['dropIn'] !== undefined;
/** Sections that say what runs. What systemd itself does with a unit (`Unit`, `Install`) says nothing of it. */
const deploying = new Set(['Container', 'Pod', 'Kube', 'Build', 'Image', 'Volume', 'Artifact']);
/** Keys that say nothing of what a container may do, nor which image it is. */
const idleKeys = new Set(('ContainerName PodName ServiceName HostName Label Annotation Environment Exec HealthCmd HealthInterval HealthLogDestination HealthMaxLogCount ' +
    'HealthMaxLogSize HealthOnFailure HealthRetries HealthStartPeriod HealthStartupCmd HealthStartupInterval HealthStartupRetries ' +
    'HealthStartupSuccess HealthStartupTimeout HealthTimeout LogDriver LogOpt Memory Notify PidsLimit ReloadCmd ReloadSignal Retry RetryDelay ' +
    'ShmSize StartWithPod StopSignal StopTimeout Timezone WorkingDir DNS DNSOption DNSSearch IP IP6 NetworkAlias VolumeName ImageTag').split(' '));
/** True for what decides which container runs and what it may do; programs of the host that systemd starts around it are among them. */
const decides = (section, key) => (deploying.has(section) && !idleKeys.has(key)) || (section === 'Service' && key.startsWith('Exec'));
/** The lines of a unit without comments; one that ends in a backslash goes on in the next. Source: systemd.syntax(7). */
function* linesOf(text) {
    let parts = [];
    let start = 0;
    let at = 0;
    for (const written of text.split('\n')) {
        const own = written.replace(/\r$/u, '');
        if (parts.length === 0)
            start = at;
        at += written.length + 1;
        if (/^[ \t]*[#;]/u.test(own))
            continue;
        const goesOn = own.endsWith('\\');
        parts.push(goesOn ? own.slice(0, -1) : own);
        if (goesOn)
            continue;
        yield { text: parts.join(' ').trim(), at: start };
        parts = [];
    }
    if (parts.length > 0)
        yield { text: parts.join(' ').trim(), at: start };
}
const unitIn = (file) => {
    const values = new Map();
    const places = new Map();
    let section = '';
    let isOfPodman = false;
    for (const { text, at } of linesOf(file?.text ?? '')) {
        if (text.startsWith('[') && text.endsWith(']')) {
            section = text.slice(1, -1);
            isOfPodman ||= deploying.has(section);
            continue;
        }
        const sign = text.indexOf('=');
        const key = text.slice(0, Math.max(0, sign)).trim();
        if (key === '' || !decides(section, key))
            continue;
        const name = `${section} ${key}`;
        const known = values.get(name);
        if (known)
            known.push(text.slice(sign + 1).trim());
        else
            values.set(name, [text.slice(sign + 1).trim()]);
        places.set(name, at);
    }
    return { values, places, isOfPodman };
};
const isSame = (one = [], other = []) => one.length === other.length && one.every((value, index) => value === other[index]);
/**
 * What a change does to a unit by which Podman runs containers: which of its settings differ. A unit that is gone runs nothing; without a
 * file on top of it, it is what it says itself.
 */
const quadletParts = (path, base, head) => {
    if (head === undefined && !isDropIn(path))
        return [];
    const [before, now] = [unitIn(base), unitIn(head)];
    // Why: files of other tools end in the same way, and have no such section.
    if (!before.isOfPodman && !now.isOfPodman && !isDropIn(path))
        return [];
    const changed = [...new Set([...now.values.keys(), ...before.values.keys()])].filter(name => !isSame(before.values.get(name), now.values.get(name)));
    if (changed.length === 0)
        return [];
    const at = changed.map(name => now.places.get(name)).find(place => place !== undefined);
    const names = (0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_0__/* .namesIn */ .w)(changed.map(name => name.slice(name.indexOf(' ') + 1)));
    const what = `sets ${names} of a unit by which Podman runs containers`;
    return [{ range: at === undefined ? undefined : { start: at, end: at + 1 }, what, renderer: 'units of Podman' }];
};


/***/ }),

/***/ 78229:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xm: () => (/* binding */ treeDifferences),
/* harmony export */   vo: () => (/* binding */ Contents),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73465);
/* harmony import */ var _kubernetes_expanded_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94245);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69210);
/* harmony import */ var _yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46075);





/** Trees that stand for more nodes once aliases are replaced are compared by their text only. */
const maxNodes = 300_000;
/** More differences than that are not told apart. */
const maxDifferences = 2_000;
/** Gives equal numbers to nodes that say the same: aliases replaced, keys in any order, comments and style left out. */
class Contents {
    #numbers = new Map();
    #known = new Map();
    #sizes = new _kubernetes_expanded_size_js__WEBPACK_IMPORTED_MODULE_3__/* .ExpandedSize */ .f();
    /** False for a node that is too large to be compared, or that contains itself. */
    canCompare(node) {
        return node === undefined || this.#sizes.of(node) <= maxNodes;
    }
    of(written) {
        const node = (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(written);
        if (node === undefined)
            return this.#number('nothing');
        const known = this.#known.get(node);
        if (known !== undefined)
            return known;
        const number = this.#number(this.#wordsOf(node));
        this.#known.set(node, number);
        return number;
    }
    #wordsOf(node) {
        if (node.kind === 'mapping') {
            const entries = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).map(({ name, key, value }) => `${JSON.stringify(name ?? this.of(key))}:${this.of(value)}`);
            return `{${entries.toSorted().join()}}`;
        }
        if (node.kind === 'sequence')
            return `[${node.items.map(item => this.of(item)).join()}]`;
        const value = (0,_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(node);
        // What a template prints is known by its text only.
        return value === undefined ? `?${(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenText */ .v4)(node)}` : `${typeof value}${String(value)}`;
    }
    #number(words) {
        const number = this.#numbers.get(words) ?? this.#numbers.size;
        this.#numbers.set(words, number);
        return number;
    }
}
/** What two trees say differently, the outermost first; empty when they say the same. Time is linear in the trees. */
const treeDifferences = (base, head, contents = new Contents()) => {
    if (!contents.canCompare(base) || !contents.canCompare(head)) {
        const same = base !== undefined && head !== undefined && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenText */ .v4)(base) === (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenText */ .v4)(head);
        return same ? [] : [{ path: [], base, head }];
    }
    if (contents.of(base) === contents.of(head))
        return [];
    const found = [];
    const pending = [{ path: [], base: (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(base), head: (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(head) }];
    for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
        const inner = innerPairs(pair, contents)?.filter(({ base: before, head: after }) => contents.of(before) !== contents.of(after));
        if (inner === undefined || found.length + pending.length + inner.length > maxDifferences)
            found.push(pair);
        else
            (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_4__/* .appendAll */ .u)(pending, inner.toReversed());
    }
    return found;
};
/** The pairs that two nodes which differ are made of; undefined when they differ themselves. */
const innerPairs = (pair, contents) => {
    const { path, base, head } = pair;
    if (isMapping(base) && isMapping(head) && !base.opaque && !head.opaque)
        return memberPairs(path, base, head);
    if (base?.kind === 'sequence' && head?.kind === 'sequence' && !base.opaque && !head.opaque)
        return itemPairs(pair, contents);
    return undefined;
};
const isMapping = (node) => node?.kind === 'mapping';
const memberPairs = (path, base, head) => {
    const before = new Map((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(base).map(({ name, value }) => [name, (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(value)]));
    const after = new Map((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(head).map(({ name, value }) => [name, (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(value)]));
    if (before.has(undefined) || after.has(undefined))
        return undefined;
    return [...new Set([...after.keys(), ...before.keys()])].flatMap(name => name === undefined ? [] : [{ path: [...path, name], base: before.get(name), head: after.get(name) }]);
};
/**
 * Items that are equal are paired first, then those of one name, then the rest in order. What is only in another order differs as a whole.
 */
const itemPairs = ({ path, base, head }, contents) => {
    const before = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(base);
    const after = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(head);
    const left = new Map();
    for (const [index, item] of before.entries()) {
        const same = left.get(contents.of(item));
        if (same)
            same.push(index);
        else
            left.set(contents.of(item), [index]);
    }
    const taken = new Set();
    const rest = [];
    let last = -1;
    for (const [index, item] of after.entries()) {
        const same = left.get(contents.of(item))?.shift();
        if (same === undefined)
            rest.push({ item, index });
        else if (same < last)
            return undefined;
        else {
            last = same;
            taken.add(same);
        }
    }
    const gone = new Map([...before.entries()].filter(([index]) => !taken.has(index)));
    return [...pairRest(path, gone, rest)];
};
function* pairRest(path, gone, rest) {
    const partners = new Map();
    for (const [index, item] of [...gone].toReversed()) {
        const same = partners.get(nameOf(item));
        if (same)
            same.push(index);
        else
            partners.set(nameOf(item), [index]);
    }
    for (const { item, index } of rest) {
        const partner = partners.get(nameOf(item))?.pop();
        yield { path: [...path, index], base: partner === undefined ? undefined : gone.get(partner), head: item };
        if (partner !== undefined)
            gone.delete(partner);
    }
    for (const [index, item] of gone)
        yield { path: [...path, index], base: item, head: undefined };
}
const nameOf = (item) => (item?.kind === 'mapping' ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(item, 'name') : undefined);
/**
 * The differing leaves below differences: what is only on one side is taken apart, so that each value has its path. What is left once there
 * are very many stays whole.
 */
const leavesOf = (differences) => {
    const leaves = [];
    const pending = differences.toReversed();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { path, base, head } = next;
        const only = base === undefined ? head : head === undefined ? base : undefined;
        const members = only === undefined ? [] : membersOf(only);
        if (members.length === 0 || leaves.length + pending.length + members.length > maxDifferences)
            leaves.push(next);
        else
            for (const [step, node] of members.toReversed())
                pending.push({ path: [...path, step], base: base && node, head: head && node });
    }
    return leaves;
};
const membersOf = (node) => {
    if (node.kind !== 'scalar' && node.opaque)
        return [];
    if (node.kind === 'mapping')
        return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).flatMap(({ name, value }) => {
            const target = (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(value);
            return name === undefined || target === undefined ? [] : [[name, target]];
        });
    return node.kind === 'sequence' ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node).map((item, index) => [index, item]) : [];
};


/***/ }),

/***/ 86515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ valuesPart),
/* harmony export */   Ji: () => (/* binding */ changedValues),
/* harmony export */   j4: () => (/* binding */ bareTemplate),
/* harmony export */   nT: () => (/* binding */ valuePath)
/* harmony export */ });
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5354);
/* harmony import */ var _tree_differences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78229);
/* harmony import */ var _unrendered_part_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5598);



/** The documents' roots of a YAML text; undefined when it is none, as with text that a template engine makes YAML of first. */
const rootsOf = (file) => {
    if (file === undefined)
        return [];
    const { documents, notifications } = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .hN)(file, undefined, _yaml_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_WRITTEN_LENGTH */ .aJ);
    return notifications.some(({ level }) => level === 'error') ? undefined : documents.map(({ root }) => root);
};
/**
 * Lines without comments that take a line of their own, and without blank ends: what is left decides how a text that is not YAML is
 * rendered. A comment with an action in it may print more than its line.
 */
const bareLines = (text) => text
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line !== '' && (line.includes('{{') || !/^\s*#/.test(line)))
    .join('\n');
/** The values that two texts of a file say differently, each with its path; `unreadable` when that can't be told. */
const changedValues = (base, head) => {
    const [before, after] = [rootsOf(base), rootsOf(head)];
    if (before === undefined || after === undefined)
        return bareLines(base?.text ?? '') === bareLines(head?.text ?? '') ? [] : 'unreadable';
    const count = Math.max(before.length, after.length);
    return (0,_tree_differences_js__WEBPACK_IMPORTED_MODULE_1__/* .leavesOf */ .wf)(Array.from({ length: count }, (_, index) => (0,_tree_differences_js__WEBPACK_IMPORTED_MODULE_1__/* .treeDifferences */ .Xm)(before[index], after[index])).flat());
};
/** A value's path as charts write it: `image.tag`, `containers[0].name`. */
const valuePath = (path) => path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
/** The changed values of a file as one part; undefined when there are none. */
const valuesPart = (changed) => {
    if (changed === 'unreadable')
        return { what: 'holds values of a chart that can\u2019t be read', renderer: 'charts' };
    const first = changed[0];
    if (first === undefined)
        return undefined;
    const range = changed.find(({ head }) => head !== undefined)?.head?.range;
    return { range, what: `changes values of a chart (${(0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_2__/* .namesIn */ .w)(changed.map(({ path }) => valuePath(path)))})`, renderer: 'charts' };
};
/**
 * Without a template's comments (but those that eat line breaks), lines that only YAML reads as comments, and blanks at the ends of lines.
 */
const bareTemplate = (text) => bareLines(withoutComments(text));
const withoutComments = (text) => {
    const kept = [];
    let at = 0;
    for (let start = text.indexOf('{{/*'); start !== -1; start = text.indexOf('{{/*', at)) {
        const end = text.indexOf('*/}}', start);
        if (end === -1)
            break;
        kept.push(text.slice(at, start));
        at = end + '*/}}'.length;
    }
    kept.push(text.slice(at));
    return kept.join('');
};


/***/ }),

/***/ 55292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uz: () => (/* binding */ composeFilesBeside),
/* harmony export */   Vf: () => (/* binding */ variablesBelow),
/* harmony export */   Wo: () => (/* binding */ changedVariables),
/* harmony export */   dy: () => (/* binding */ isVariablesPath),
/* harmony export */   m_: () => (/* binding */ variablesParts),
/* harmony export */   wo: () => (/* binding */ idleSettings)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73465);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10912);
/* harmony import */ var _compose_default_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86623);
/* harmony import */ var _compose_project_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60340);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34145);
/* harmony import */ var _yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69210);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5354);
/* harmony import */ var _unrendered_part_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5598);








/**
 * The file from which Compose takes variables by itself. Source: Docker's documentation, "Set, use, and manage variables in a Compose
 * file".
 */
const isVariablesPath = (path) => /(?:^|\/)\.env$/u.test(path);
/** Compose files beside an environment file; many are asked about, and few are there. */
const composeFilesBeside = (path) => {
    const folder = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(path);
    return [..._compose_default_files_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultComposeNames */ .yH, ..._compose_default_files_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultOverrideNames */ .uN].map(name => `${folder}${name}`);
};
/**
 * Variables that lead Compose to other files than those that are read here. Source: Docker's documentation, "Pre-defined environment
 * variables".
 */
const leading = /^COMPOSE_(?:ENV_FILES|DISABLE_ENV_FILE|PROJECT_DIRECTORY)$/u;
const variablesOf = (file) => (file === undefined ? new Map() : (0,_compose_project_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .dotenvOf */ .y1)(file).variables);
/** The variables that Compose gets otherwise than before, in the order of the base and then of the head. */
const changedVariables = (base, head) => {
    const [before, now] = [variablesOf(base), variablesOf(head)];
    return [...new Set([...before.keys(), ...now.keys()])]
        .filter(name => before.has(name) !== now.has(name) || before.get(name)?.value !== now.get(name)?.value || isOpen(now.get(name)))
        .map(name => ({ name, before: before.get(name)?.value, now: now.get(name) }));
};
/** True for a value that is made of variables which only the machine has. */
const isOpen = (variable) => variable !== undefined && variable.value === undefined;
/** Settings of a service that say nothing of what it may do, nor which image it is. */
const idleSettings = new Set('environment labels annotations container_name hostname domainname healthcheck logging restart stop_grace_period stop_signal mem_limit mem_reservation memswap_limit cpus cpu_shares deploy command working_dir extra_hosts'.split(' '));
/** Names of the variables that a scalar is put together from: `$NAME`, `${NAME}`, `${NAME:-default}`; those of defaults, too. */
const variablesIn = (text) => [...text.matchAll(/\$\{?([A-Za-z_][A-Za-z0-9_]{0,200})/gu)].map(([, name = '']) => name);
/** Names of the variables in scalars below some places, each looked at once. `members`: what a place leads to; `textOf`: what counts of a scalar. */
const variablesBelow = (places, members, textOf = text => text) => {
    const found = new Set();
    const seen = new Set();
    const pending = [...places];
    for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
        const node = (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .deref */ .LA)(visit.node);
        if (node === undefined || seen.has(node))
            continue;
        seen.add(node);
        if (node.kind === 'scalar')
            for (const name of variablesIn(textOf(node.value, visit)))
                found.add(name);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_6__/* .appendAll */ .u)(pending, members(node, visit));
    }
    return found;
};
/** What a node holds, without idle settings of services. */
const decisiveMembers = (node, { depth, isService }) => {
    if (node.kind === 'sequence')
        return node.items.map(item => ({ node: item, depth: depth + 1, isService }));
    if (node.kind !== 'mapping')
        return [];
    return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(node).flatMap(({ name = '', value }) => {
        const isIdle = isService && depth === 2 && idleSettings.has(name);
        return isIdle ? [] : [{ node: value, depth: depth + 1, isService: isService || (depth === 0 && name === 'services') }];
    });
};
/** Variables that decide more of a Compose file than idle settings of services. */
const decisiveVariables = (file) => {
    const { documents, notifications } = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)(file);
    if (notifications.some(({ level }) => level === 'error'))
        return new Set(variablesIn(file.text));
    return variablesBelow(documents.map(({ root }) => ({ node: root, depth: 0, isService: false })), decisiveMembers);
};
/** The profiles that services of Compose files name. Source: Compose specification, `profiles`. */
const profilesIn = (file) => (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)(file).documents.flatMap(({ root }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(root, 'services')).flatMap(({ value }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(value, 'profiles')).flatMap(item => (item.kind === 'scalar' ? [item.value] : []))));
const listed = (value) => (value ?? '').split(',').map(name => name.trim());
/** The profiles that are switched on, and that services have. */
const newProfiles = ({ name, before, now }, composeFiles) => {
    if (name !== 'COMPOSE_PROFILES')
        return [];
    const known = new Set(listed(before));
    const declared = new Set(composeFiles.flatMap(profilesIn));
    return listed(now?.value).filter(profile => !known.has(profile) && (declared.has(profile) || profile === '*'));
};
const partAt = (variable, what) => ({
    range: variable?.nameRange,
    what,
    renderer: 'environment files',
});
/**
 * What of a changed `.env` decides what Compose runs and is not told by judging the Compose files beside it with its values: services that
 * profiles switch on, other files, values that are made of the machine's variables, and a file that Compose refuses.
 */
const variablesParts = (base, head, composeFiles) => {
    if (composeFiles.length === 0)
        return [];
    const problem = head && (0,_compose_project_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .dotenvOf */ .y1)(head).problem;
    const refused = problem === undefined
        ? []
        : [
            {
                range: { start: problem.at, end: problem.at + 1 },
                what: `is refused by Compose, because ${problem.message}`,
                renderer: 'environment files',
            },
        ];
    const changed = changedVariables(base, head);
    const decisive = composeFiles.map(decisiveVariables);
    const open = changed.filter(({ name, now }) => leading.test(name) || (isOpen(now) && decisive.some(names => names.has(name))));
    const profiles = changed.flatMap(variable => newProfiles(variable, composeFiles));
    return [
        ...refused,
        ...(open.length > 0
            ? [partAt(open[0]?.now, `sets ${(0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_7__/* .namesIn */ .w)(open.map(({ name }) => name))} in a way that only the machine decides`)]
            : []),
        ...(profiles.length > 0
            ? [partAt(changed.find(({ name }) => name === 'COMPOSE_PROFILES')?.now, `switches on services of the profiles ${(0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_7__/* .namesIn */ .w)(profiles)}`)]
            : []),
    ];
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

// EXTERNAL MODULE: ./build/artifacts/kinds.js + 33 modules
var kinds = __webpack_require__(28373);
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