"use strict";
exports.id = 8413;
exports.ids = [8413];
exports.modules = {

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
        return { parts: [{ what: "says what a chart is made of and can't be read", renderer: 'charts' }], printed: new Map() };
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
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10912);
/* harmony import */ var _kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88045);
/* harmony import */ var _build_file_change_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(70998);
/* harmony import */ var _chart_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39655);
/* harmony import */ var _devcontainer_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98683);
/* harmony import */ var _engine_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85871);
/* harmony import */ var _quadlet_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7171);
/* harmony import */ var _variables_change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55292);








/**
 * `values.yaml`, `values-prod.yml`, `prod-values.yaml`, `values.yaml.gotmpl`; every file of a folder `values`; helmfiles, and the files of
 * Argo CD and Fleet that set parameters beside what they deploy. A schema of values sets none.
 */
const isValuesPath = (path) => {
    const name = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .fileNameOf */ .bV)(path).toLowerCase();
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
const isBesideValues = (path) => /^\.argocd-source(?:-[^/]*)?\.yaml$|^fleet\.yaml$|^helmfile(?:[-_.]|$)|[-_.]helmfile\.ya?ml/iu.test((0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .fileNameOf */ .bV)(path)) ||
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
    if ((0,_variables_change_js__WEBPACK_IMPORTED_MODULE_5__/* .isVariablesPath */ .dy)(path))
        return 'variables';
    if ((0,_build_file_change_js__WEBPACK_IMPORTED_MODULE_7__/* .isBuildFilePath */ .y)(path))
        return 'build-file';
    if ((0,_quadlet_change_js__WEBPACK_IMPORTED_MODULE_4__/* .isQuadletPath */ .e)(path))
        return 'quadlet';
    if ((0,_devcontainer_change_js__WEBPACK_IMPORTED_MODULE_2__/* .isDevcontainerPath */ .K)(path))
        return 'devcontainer';
    if ((0,_chart_change_js__WEBPACK_IMPORTED_MODULE_1__/* .chartFileKind */ .B)(path) !== undefined)
        return 'chart-file';
    if ((0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .fileNameOf */ .bV)(path) === '.helmignore')
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
    return mayHoldObjects(path) || (0,_engine_change_js__WEBPACK_IMPORTED_MODULE_3__/* .isEnginePath */ .O)(path) || (input !== undefined && input !== 'packed-chart');
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
const unread = { what: "can't be read", renderer: 'containers to develop in' };
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

/***/ 85871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ engineParts),
/* harmony export */   O: () => (/* binding */ isEnginePath)
/* harmony export */ });
/* harmony import */ var _toml_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41365);
/* harmony import */ var _toml_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95867);
/* harmony import */ var _granting_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54342);
/* harmony import */ var _unrendered_part_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5598);




/**
 * What says for all containers of a machine, or of a runner of pipelines, what they get. Sources: GitLab Runner, "Advanced configuration"; containers.conf(5);
 * crio.conf(5); BuildKit, "buildkitd.toml"; containerd, "CRI Plugin Config Guide".
 */
const enginePath = /(?:^|\/)(?:config\.toml|[\w.-]*runner[\w.-]*\.toml|buildkitd(?:\.[\w-]+)?\.toml|containers\.conf(?:\.d\/[^/]+\.conf)?|crio\.conf(?:\.d\/[^/]+)?|containerd[\w.-]*\.toml)$/u;
/** True for the path of a configuration of an engine or a runner, as far as its name says it. */
const isEnginePath = (path) => enginePath.test(path);
/** Tables and keys without which such a file is somebody else's. */
const ownWords = /^[ \t]*\[+(?:runners|containers|engine|crio|worker|registry|grpc|plugins)\b|insecure-entitlements/mu;
const hostPath = new RegExp(`^(?:type=\\w+,)?(?:(?:src|source)=)?/${_granting_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .machineFolders */ .vy}?/?(?=[:,]|$)|\\.sock\\b`, 'u');
/** What a key gives, by its value as text. */
const granting = new Map([
    ...['privileged', 'services_privileged', 'allow_privileged', 'disable_apparmor', 'host_network', 'disable_cgroup'].map((key) => [key, value => value === 'true']),
    ...['volumes', 'binds', 'mounts', 'additional_volumes', 'host_path', 'hostpath'].map((key) => [
        key,
        value => hostPath.test(value),
    ]),
    ...['cap_add', 'default_capabilities', 'add_default_capabilities', 'capabilities', 'add'].map((key) => [
        key,
        value => _granting_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .strongCapability */ .KQ.test(value),
    ]),
    ...['network_mode', 'pid_mode', 'ipc_mode', 'userns_mode', 'pidns', 'ipcns', 'netns', 'userns', 'utsns', 'cgroupns'].map((key) => [key, value => value === 'host']),
    ...['seccomp_profile', 'apparmor_profile', 'security_opt'].map((key) => [key, value => /\bunconfined\b/u.test(value)]),
    ...['devices', 'additional_devices'].map((key) => [
        key,
        value => /^\/dev\/(?:[shv]d|nvme|mem|kmem|dm-|mapper)|^\/dev(?:$|:)/u.test(value),
    ]),
    ['insecure-entitlements', value => value === 'security.insecure'],
]);
const textOf = (node) => (0,_toml_model_js__WEBPACK_IMPORTED_MODULE_2__/* .tomlText */ .Yu)(node) ?? (node.kind === 'scalar' ? String(node.value) : undefined);
/** More of a file is not looked at, and may be anything. */
const maxNodes = 20_000;
const grantedIn = (root) => {
    const found = [];
    const pending = [{ node: root, path: [] }];
    for (let here = pending.pop(), seen = 0; here !== undefined; here = pending.pop(), seen += 1) {
        const { node, path } = here;
        if (seen === maxNodes)
            return [{ name: 'more than is looked through', value: '', node: root }];
        const value = textOf(node);
        if (value !== undefined && granting.get(path.at(-1) ?? '')?.(value) === true)
            found.push({ name: path.join('.'), value, node });
        for (const [key, below] of (0,_toml_model_js__WEBPACK_IMPORTED_MODULE_2__/* .tomlEntries */ .fE)(node))
            pending.push({ node: below, path: [...path, key] });
        for (const item of (0,_toml_model_js__WEBPACK_IMPORTED_MODULE_2__/* .tomlItems */ .JV)(node))
            pending.push({ node: item, path });
    }
    return found;
};
const keyOf = ({ name, value }) => `${name} ${value}`;
const settingsOf = (file) => file !== undefined && ownWords.test(file.text) ? (0,_toml_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseToml */ .M)(file).root : undefined;
/** What a change has an engine, or a runner of pipelines, give to all containers that it starts, and it did not before. */
const engineParts = (base, head) => {
    const [earlier, now] = [settingsOf(base), settingsOf(head)];
    if (now === undefined)
        return head !== undefined && ownWords.test(head.text) && head.text !== base?.text
            ? [{ what: "configures an engine or a runner, and can't be read", renderer: 'settings of engines' }]
            : [];
    const before = new Set(earlier === undefined ? [] : grantedIn(earlier).map(keyOf));
    const granted = grantedIn(now)
        .filter(one => !before.has(keyOf(one)))
        .toSorted((one, other) => one.node.range.start - other.node.range.start);
    const [first] = granted;
    if (first === undefined)
        return [];
    const what = `gives containers more that an engine or a runner starts (${(0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .w)(granted.map(({ name }) => name))})`;
    return [{ range: first.node.range, what, renderer: 'settings of engines' }];
};


/***/ }),

/***/ 54342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ textGrants),
/* harmony export */   Co: () => (/* binding */ settingGrants),
/* harmony export */   IU: () => (/* binding */ scalarGrants),
/* harmony export */   KQ: () => (/* binding */ strongCapability),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   vy: () => (/* binding */ machineFolders),
/* harmony export */   yN: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36825);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5354);
/* harmony import */ var _yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46075);




/** There is more in an object than is looked through. */
class TooLarge extends Error {
}
/** Keys of an operation, or of a setting in a list, that say what its `value` is set to. */
const targetKeys = ['path', 'name', 'key', 'fieldPath', 'jsonPath'];
/** The keys below which the `value` of an operation comes to stand: `{op: add, path: /spec/hostPID, value: true}`. */
const targetOf = (node) => {
    const target = targetKeys.map(key => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(node, key)).find(path => path !== undefined);
    return target === undefined ? [] : [target];
};
/** What stands in a node, in order, as far as `enters` leads. @throws TooLarge */
function* placesIn(root, visits, enters = () => true) {
    const pending = [root];
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
        visits.left -= 1;
        if (visits.left < 0)
            throw new TooLarge();
        const node = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .deref */ .LA)(place.node);
        if (node === undefined)
            continue;
        const found = { node, path: place.path };
        if (!enters(found))
            continue;
        yield found;
        const entries = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node);
        const target = entries.some(({ name }) => name === 'value') ? targetOf(node) : [];
        const below = [
            ...entries.map(({ name, value }) => ({ node: value, path: [...place.path, name ?? '?', ...(name === 'value' ? target : [])] })),
            // Why only what is no scalar: a text in a list is one of those that its key names.
            ...(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node).map((item, index) => ({ node: item, path: item.kind === 'scalar' ? place.path : [...place.path, String(index)] })),
        ];
        for (const one of below.toReversed())
            pending.push(one);
    }
}
/** Names as they are compared: operators write them in camels, snakes and capitals, and several of them in one key. */
const plainNames = (path) => path
    .slice(-4)
    .flatMap(key => key.split(/[./[\]~]+/u))
    .flatMap(name => (name === '' || name === '-' ? [] : [name.replaceAll(/[_-]/gu, '').toLowerCase()]));
/** `adminAccess`: devices that others use (Kubernetes, "Dynamic Resource Allocation"). */
const switchName = /^(?:(?:is|as|run|runas|use|enable)?(?:privileged(?:mode|containers?|pods?)?|host(?:network(?:ing)?|pid|ipc|process))|(?:expose|mount|use)?dockersocket|adminaccess)$/u;
/** Folders of a machine with which, as with its root, it is given away, for a pattern. */
const machineFolders = '(?:etc|root|proc|sys|dev|boot|home|run|var)';
/** Paths of a node by which it is given away: such folders, and what lies in them, but of `/var` what others have there. */
const nodePaths = new RegExp(`^/+(?:$|(?!var)${machineFolders}(?:/|$)|var/(?:run|lib/(?:kubelet|docker|containerd))(?:/|$)|var/*$)|\\.sock$`, 'u');
/** Capabilities by which a container takes its host over, or what runs there. */
const strongCapability = /^(?:CAP_)?(?:ALL|SYS_(?!CHROOT)\w+|NET_ADMIN|BPF|DAC_READ_SEARCH)$/iu;
/** `capabilities: {add: [\u2026]}`, `capabilities: [\u2026]`, `capAdd: [\u2026]`. */
const addsCapability = (holder, name) => (name === 'add' && holder === 'capabilities') || name === 'capabilities' || name === 'capadd' || name === 'addcapabilities';
const isOn = (node) => {
    if (node.kind !== 'scalar')
        return false;
    const value = (0,_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(node);
    return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
};
/** Whether a field gives a container, or those of a pod, so much that it would block in a pod of its own. */
const settingGrants = ({ node, path }, visits) => {
    if (node.kind !== 'scalar')
        return grantsRights(node);
    const names = plainNames(path);
    const [holder = '', name = ''] = [names.at(-2), names.at(-1)];
    if (switchName.test(name))
        return isOn(node);
    // Why also a field that another fills: who fills it is not known.
    if (name === 'tofieldpath')
        return switchName.test(plainNames([node.value]).at(-1) ?? '');
    // `hostDisk`: KubeVirt's disks of virtual machines.
    if (name === 'hostpath' || (name === 'path' && names.slice(-4).some(one => one === 'hostpath' || one === 'hostdisk')))
        return nodePaths.test(node.value);
    if (addsCapability(holder, name))
        return strongCapability.test(node.value);
    return scalarGrants(node, visits);
};
const textsAt = (node, key) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, key)).flatMap(item => (item.kind === 'scalar' ? [item.value] : []));
/** Rights over everything, or to take any, that an operator hands out: `clusterPermissions` of the Operator Lifecycle Manager. */
const grantsRights = (node) => {
    const [verbs, groups, resources] = [textsAt(node, 'verbs'), textsAt(node, 'apiGroups'), textsAt(node, 'resources')];
    if (verbs.length === 0 || resources.length === 0)
        return false;
    const isOfAll = groups.includes('*') && resources.includes('*') && verbs.includes('*');
    return isOfAll || verbs.some(verb => verb === 'escalate' || verb === 'bind' || verb === 'impersonate');
};
/** True for a text that says in so many words that a container gets more: `privileged: true`, or an operation that sets it. */
const grantsPlainly = (text) => /["']?\b(?:privileged|host(?:PID|IPC|Network|Process)|host_(?:pid|ipc|network))["']?\s*[:=]\s*["']?true\b|\/(?:privileged|host(?:PID|IPC|Network))["'],?\s*["']?value["']?\s*:\s*["']?true\b/u.test(text) || /["']?\bhostPath["']?\s*:\s*(?:\{|\n)/u.test(text);
/** Words without which a text gives nothing, whatever it is written in. */
const words = /privileged|host_?(?:PID|IPC|Network|Process|Path)|capabilities/iu;
/** Longer texts are not parsed. */
const maxParsed = 65_536;
/** What a text costs of what may be looked through, in characters for each visit. */
const perVisit = 4;
/** True for a text that gives a container more, as words or as YAML or JSON that an operator lays over its pods. @throws TooLarge */
const textGrants = (text, visits) => {
    if (!words.test(text))
        return false;
    if (grantsPlainly(text))
        return true;
    if (text.length > maxParsed || !/[{[\n:]/u.test(text))
        return false;
    visits.left -= Math.ceil(text.length / perVisit);
    if (visits.left < 0)
        throw new TooLarge();
    return (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)((0,_source_file_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceFile */ .s)('text.yaml', text)).documents.some(({ root }) => root !== undefined &&
        root.kind !== 'scalar' &&
        // Why not texts of several lines in a text: nobody looks through those in them.
        [...placesIn({ node: root, path: [] }, visits)].some(place => place.node.kind === 'scalar' && !/\n/u.test(place.node.value) && settingGrants(place, visits)));
};
const known = new WeakMap();
/** The same of a scalar, looked at once however many aliases name it. @throws TooLarge */
const scalarGrants = (node, visits) => {
    const answer = known.get(node) ?? textGrants(node.value, visits);
    known.set(node, answer);
    return answer;
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
    const { documents, notifications } = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .readWritten */ .IL)(file);
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
        return { what: "holds values of a chart that can't be read", renderer: 'charts' };
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


/***/ })

};
;