"use strict";
exports.id = 7143;
exports.ids = [7143];
exports.modules = {

/***/ 22530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ deploysOthers),
  H: () => (/* binding */ gitopsChange)
});

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/argo-sources.js


/** The path of the one of several sources that a path leads into. Source: Argo CD, "Multiple Sources for an Application". */
const sourceAt = (path) => {
    const at = path.indexOf('sources');
    return at === -1 || typeof path[at + 1] !== 'number' ? undefined : path.slice(0, at + 2);
};
/** What of a source is Helm's, and what is kustomize's: what is neither goes with what the object has. */
const rendererOf = (path, root) => {
    if (path.includes('kustomize'))
        return 'overlays';
    if (['helm', 'chart', 'plugin', 'jsonnet', 'templatePatch'].some(key => path.includes(key)))
        return 'charts';
    const keys = keysIn(root);
    return keys.has('kustomize') && !keys.has('helm') ? 'overlays' : 'charts';
};
/** More nodes of one object are not looked at. */
const maxVisits = 20_000;
/** Why once: each difference of an object asks for it. */
const keysIn = (0,once_for/* onceFor */.b)((root) => {
    const found = new Set();
    const pending = [root];
    for (let node = pending.pop(), visits = 0; node !== undefined && visits < maxVisits; node = pending.pop(), visits += 1) {
        for (const item of (0,lookup/* itemsOf */.S3)(node))
            pending.push(item);
        for (const { name, value } of (0,lookup/* entriesOf */.Mc)(node)) {
            if (name !== undefined)
                found.add(name);
            pending.push(value);
        }
    }
    return found;
});
/** The differences of an Application or an ApplicationSet, those of each source for themselves. */
const sourceChanges = (root, changed) => {
    const groups = Map.groupBy(changed, ({ path }) => JSON.stringify([sourceAt(path), rendererOf(path, root)]));
    return [...groups.values()].flatMap(own => {
        const [first] = own;
        if (first === undefined)
            return [];
        const source = sourceAt(first.path);
        return [{ changed: own, renderer: rendererOf(first.path, root), within: source && (0,lookup/* nodeAt */.oB)(root, ...source)?.range }];
    });
};
/** `{{ name }}` and `{{.name}}`: what is put in is the value as it is. */
const simple = /\{\{-?[ \t]{0,20}\.?([\w.[\]-]{1,100})[ \t]{0,20}-?\}\}/gu;
/** Values that are put in without a second thought; see `ApplicationSets`. */
const isPlain = (node) => node === undefined || /^[\w./:@+, =-]{0,500}$/u.test((0,lookup/* stringAt */.bX)(node) ?? '\n');
/** The name by which a template knows what a list of a generator says under a path: what lies below its elements, or its own `values`. */
const parameterAt = (path) => {
    const elements = path.findIndex((step, index) => step === 'elements' && path[index - 1] === 'list');
    const keys = elements === -1 ? [] : path.slice(elements + 2);
    return keys.length > 0 && keys.every(key => typeof key === 'string') ? keys.join('.') : undefined;
};
/**
 * Whether a difference in the list of a generator shows in what is rendered: its template puts the value as it is into fields of which `isRendered` holds, or
 * into names and labels, and nowhere else. Of an element that is there for the first time, also into where it is deployed.
 */
const showsWhenRendered = (set, { path, base, head }, isRendered) => {
    const name = parameterAt(path);
    const template = (0,lookup/* nodeAt */.oB)(set, 'spec', 'template');
    // Why not with several sources: which of them is in this repository is another question for each.
    const isOther = (0,lookup/* lookup */.$I)(set, 'spec', 'templatePatch').state !== 'absent' || (0,lookup/* lookup */.$I)(template, 'spec', 'sources').state !== 'absent';
    if (name === undefined || template === undefined || isOther)
        return false;
    if (head === undefined)
        return true;
    if (!isPlain(base) || !isPlain(head))
        return false;
    const isFree = (at) => at[0] === 'metadata' || isRendered(at) || (base === undefined && at[0] === 'spec' && at[1] === 'destination');
    return (textsOf(template)?.every(({ at, text }) => !text.replaceAll(simple, '').includes('{{') && (isFree(at) || !takes(text, name))) === true);
};
const takes = (text, name) => [...text.matchAll(simple)].some(([, used]) => used === name);
/** All texts of a tree with their paths; undefined where some are not known, or there are too many. */
const textsOf = (root) => {
    const found = [];
    const pending = [[[], root]];
    for (let next = pending.pop(), visits = 0; next !== undefined; next = pending.pop(), visits += 1) {
        const [at, node] = next;
        if (visits > maxVisits || (node.kind !== 'scalar' && node.opaque))
            return undefined;
        for (const [index, item] of (0,lookup/* itemsOf */.S3)(node).entries())
            pending.push([[...at, index], item]);
        for (const { name, value } of (0,lookup/* entriesOf */.Mc)(node))
            pending.push([[...at, name ?? '?'], value]);
        const text = (0,lookup/* stringAt */.bX)(node);
        if (text !== undefined)
            found.push({ at, text });
    }
    return found;
};

// EXTERNAL MODULE: ./build/artifacts/unrendered/harmless-places.js
var harmless_places = __webpack_require__(55608);
// EXTERNAL MODULE: ./build/text/word-set.js
var word_set = __webpack_require__(74490);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/plain-amounts.js

const resourceNames = (0,word_set/* wordSet */.d)('cpu memory ephemeral-storage ephemeralStorage');
const resourceFields = (0,word_set/* wordSet */.d)('limits requests');
const sizeNames = (0,word_set/* wordSet */.d)('size storage');
const countNames = (0,word_set/* wordSet */.d)('replicas replicaCount minReplicas maxReplicas');
/** Source: Kubernetes, "Quantity". */
const quantity = /^\d{1,12}(?:\.\d{1,9})?(?:m|[kMGTPE]i?|Ki)?$/u;
const byteSize = /^\d{1,12}(?:\.\d{1,9})?(?:[kMGTPE]i?|Ki)$/u;
const count = /^\d{1,6}$/u;
/**
 * True for a value that can be nothing but how much a container gets, how large a volume is or how many pods run, by what it says and how charts call it: whatever
 * a chart that is not here makes of it, no container gets more power.
 */
const isPlainAmount = ({ path, head }) => {
    if (head?.kind !== 'scalar')
        return false;
    const [holder, field, name] = [path.at(-3), path.at(-2), String(path.at(-1))];
    if (resourceNames.has(name))
        return holder === 'resources' && resourceFields.has(String(field)) && quantity.test(head.value);
    return (sizeNames.has(name) && byteSize.test(head.value)) || (countNames.has(name) && count.test(head.value));
};

// EXTERNAL MODULE: ./build/artifacts/unrendered/tree-differences.js
var tree_differences = __webpack_require__(78229);
// EXTERNAL MODULE: ./build/artifacts/unrendered/unrendered-part.js
var unrendered_part = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/artifacts/unrendered/values-change.js
var values_change = __webpack_require__(86515);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/gitops-change.js








const under = (...keys) => (path) => path.some(step => typeof step === 'string' && keys.includes(step));
const isUnderSpec = (...keys) => ([first, second]) => first === 'spec' && keys.includes(String(second));
/** Why not where there was none: who names the place of what had none says no more than its objects could. */
const isOtherNamespace = ([first, second], { base }) => first === 'spec' && second === 'targetNamespace' && base !== undefined;
/** A source of Argo CD with a chart takes another one when its version changes; one with a folder of a repository names what lies there. */
const argoKeys = under('helm', 'kustomize', 'plugin', 'jsonnet', 'chart', 'templatePatch');
const readsArgoSource = (path, object) => {
    if (argoKeys(path))
        return true;
    const renders = hasKey(object.node, ['helm', 'kustomize', 'plugin', 'jsonnet', 'chart', 'templatePatch']);
    return renders && (under('targetRevision', 'repoURL')(path) || (object.kind === 'ApplicationSet' && under('generators')(path)));
};
/** What an ApplicationSet makes Applications of, and what it makes of each: not how they are called. */
const isOfGenerated = (path) => isUnderSpec('generators')(path) ||
    (isUnderSpec('template')(path) && path[2] === 'spec' && ['source', 'sources', 'sourceHydrator', 'destination'].includes(String(path[3])));
/** What a controller fetches from another place and deploys as it is. */
const sources = 'what GitOps controllers deploy';
/** Fields of a HelmRelease that say when and how it is installed, and where; not what. */
const releaseFields = new Set([
    ...['interval', 'timeout', 'suspend', 'dependsOn', 'install', 'upgrade', 'rollback', 'test', 'uninstall', 'maxHistory', 'releaseName'],
    ...['targetNamespace', 'storageNamespace', 'serviceAccountName', 'kubeConfig', 'persistentClient', 'driftDetection', 'commonMetadata'],
]);
const isData = (step) => step === 'data' || step === 'stringData' || step === 'binaryData';
/** Data under a key for values, or in which something about pods changes: a release may take any key for its values. */
const readsValues = ([first, key], _object, { base, head }) => isData(first) && ((0,harmless_places/* isValuesKey */.OT)(String(key)) || linesAboutPods(base) !== linesAboutPods(head));
const aboutPods = /^[ \t]*["']?(?:\w*[sS]ecurityContext|privileged|host(?:Network|PID|IPC|Path)|allowPrivilegeEscalation)["']?[ \t]*:[^\n]*/gmu;
const linesAboutPods = (node) => node?.kind === 'scalar' ? (node.value.match(aboutPods) ?? []).join('\n') : '';
const settings = new Map([
    [
        'helm.toolkit.fluxcd.io/HelmRelease',
        {
            renderer: 'charts',
            reads: path => path[0] === 'spec' && !releaseFields.has(String(path[1])) && path.at(-1) !== 'interval',
            places: (path, difference) => isUnderSpec('kubeConfig')(path) || isOtherNamespace(path, difference),
        },
    ],
    [
        'kustomize.toolkit.fluxcd.io/Kustomization',
        {
            renderer: 'overlays',
            reads: under('patches', 'patchesStrategicMerge', 'patchesJson6902', 'images', 'postBuild', 'components'),
            places: (path, difference) => isUnderSpec('path', 'sourceRef', 'kubeConfig')(path) || isOtherNamespace(path, difference),
            folder: ['spec', 'path'],
            isDeployment: true,
        },
    ],
    [
        'source.toolkit.fluxcd.io/GitRepository',
        { renderer: sources, reads: isUnderSpec('url', 'ref', 'include', 'ignore', 'recurseSubmodules') },
    ],
    ['source.toolkit.fluxcd.io/Bucket', { renderer: sources, reads: isUnderSpec('provider', 'bucketName', 'endpoint', 'prefix', 'ignore') }],
    // Why only an edit: a new one deploys nothing before a release names it.
    ['source.toolkit.fluxcd.io/HelmRepository', { renderer: sources, reads: () => false, places: isUnderSpec('url', 'type') }],
    [
        'fleet.cattle.io/GitRepo',
        { renderer: sources, reads: isUnderSpec('repo', 'branch', 'revision', 'paths', 'targets', 'targetNamespace') },
    ],
    [
        'source.toolkit.fluxcd.io/HelmChart',
        { renderer: 'charts', reads: under('chart', 'version', 'valuesFiles', 'valuesFile', 'sourceRef') },
    ],
    ['source.toolkit.fluxcd.io/OCIRepository', { renderer: 'charts', reads: under('url', 'ref', 'layerSelector') }],
    [
        'argoproj.io/Application',
        {
            renderer: 'charts',
            reads: readsArgoSource,
            places: isUnderSpec('source', 'sources', 'sourceHydrator', 'destination'),
            folder: ['spec', 'source', 'path'],
            isDeployment: true,
        },
    ],
    ['argoproj.io/ApplicationSet', { renderer: 'charts', reads: readsArgoSource, places: isOfGenerated, isDeployment: true }],
    ['helm.cattle.io/HelmChart', { renderer: 'charts', reads: ([first]) => first === 'spec' }],
    ['helm.cattle.io/HelmChartConfig', { renderer: 'charts', reads: ([first]) => first === 'spec' }],
    ['helm.crossplane.io/Release', { renderer: 'charts', reads: under('chart', 'values', 'valuesFrom', 'set', 'patchesFrom') }],
    ['addons.cluster.x-k8s.io/HelmChartProxy', { renderer: 'charts', reads: under('chartName', 'repoURL', 'version', 'valuesTemplate') }],
    ['core.oam.dev/Application', { renderer: 'custom objects', reads: under('components', 'workflow', 'policies') }],
    ['fluxcd.controlplane.io/FluxInstance', { renderer: 'overlays', reads: under('kustomize', 'distribution') }],
    ['fluxcd.controlplane.io/ResourceSet', { renderer: 'custom objects', reads: under('inputs', 'resourcesTemplate', 'resources') }],
    [
        'skaffold/Config',
        { renderer: 'charts', reads: under('helm', 'kustomize'), places: under('manifests', 'kubectl', 'kpt', 'dockerfile') },
    ],
    ['/ConfigMap', { renderer: 'charts', isData: true, reads: readsValues }],
    ['/Secret', { renderer: 'charts', isData: true, reads: readsValues }],
]);
/** kustomize's own plugins, and functions that it runs, as objects: what they are told changes what is built. */
const isPlugin = ({ group, apiVersion, annotations }) => apiVersion === 'builtin' ||
    (group === 'kustomize.config.k8s.io' ? false : (0,lookup/* lookup */.$I)(annotations, 'config.kubernetes.io/function').state === 'present');
const gitops_change_plugin = { renderer: 'overlays', reads: ([first]) => first !== 'metadata' };
const settingsOf = (object) => isPlugin(object) ? gitops_change_plugin : settings.get(`${object.group ?? ''}/${object.kind ?? ''}`);
/** True for an object that has other objects deployed. */
const deploysOthers = (object) => settingsOf(object)?.isData === undefined && settingsOf(object) !== undefined;
/** How deep and how far an object is searched for a key. */
const gitops_change_maxVisits = 20_000;
const hasKey = (root, keys) => {
    const pending = [root];
    let visits = 0;
    for (let node = pending.pop(); node !== undefined && visits < gitops_change_maxVisits; node = pending.pop()) {
        visits += 1;
        for (const item of (0,lookup/* itemsOf */.S3)(node))
            pending.push(item);
        for (const { name, value } of (0,lookup/* entriesOf */.Mc)(node)) {
            if (name !== undefined && keys.includes(name))
                return true;
            pending.push(value);
        }
    }
    return visits >= gitops_change_maxVisits;
};
const nothing = { parts: [], named: [] };
/**
 * What the objects of a manifest say about charts, overlays and folders that the base did not. `before` are the manifests of the base: an
 * object is compared with the one of its name in the same file, and one that stood elsewhere as it is says nothing new.
 */
const gitopsChange = (head, base, before) => {
    const objects = head.objects.filter(object => settingsOf(object) !== undefined);
    if (objects.length === 0)
        return nothing;
    const contents = new tree_differences/* Contents */.vo();
    const known = new Set([...before].flatMap(file => file.objects
        .filter(object => settingsOf(object) !== undefined && contents.canCompare(object.node))
        .map(({ node }) => contents.of(node))));
    const changes = objects.map(object => {
        if (contents.canCompare(object.node) && known.has(contents.of(object.node)))
            return nothing;
        return objectChange(object, base && firstByIdentity(base).get(identityOf(object)), contents);
    });
    return { parts: changes.flatMap(({ parts }) => parts), named: changes.flatMap(({ named }) => named) };
};
/** By what an object is found in another version of its file. */
const identityOf = ({ subject, group }) => `${group ?? '?'}\0${subject}`;
/** The first object of each identity. */
const firstByIdentity = (0,once_for/* onceFor */.b)(({ objects }) => new Map(objects.toReversed().map(object => [identityOf(object), object])));
/** Only in values: fields of other objects of controllers may be called so, too. */
const isAmountOfValues = (difference) => difference.path.some(step => step === 'values' || step === 'valuesObject') && isPlainAmount(difference);
const objectChange = (object, base, contents) => {
    const found = settingsOf(object);
    if (found === undefined)
        return nothing;
    const all = (0,tree_differences/* leavesOf */.wf)((0,tree_differences/* treeDifferences */.Xm)(base?.node, object.node, contents)).filter(difference => !isAmountOfValues(difference));
    const changed = all.filter(({ path, base: before, head }) => found.reads(path, object, { path, base: before, head }) ||
        (!found.isData && path[0] !== 'metadata' && (isWhole(before) || isWhole(head))));
    const moved = base ? all.filter(difference => found.places?.(difference.path, difference)) : [];
    const isElsewhere = base !== undefined && [...changed, ...moved].some(difference => !isShown(object, difference));
    if (changed.length > 0)
        return { parts: partsOf(object, changed, found.renderer, isElsewhere), named: [] };
    const folder = found.folder && folderOf(object, found.folder, base);
    if (moved.some(({ path, head }) => folder === undefined || head === undefined || !isAt(path, found.folder)))
        return { parts: [partOf(object, moved, sources, isElsewhere)], named: [] };
    if (folder !== undefined && (base === undefined || moved.length > 0))
        return { parts: [], named: [folder] };
    if (base !== undefined || found.isDeployment === undefined)
        return nothing;
    return {
        parts: [
            { range: object.node.range, what: `brings in ${nameOf(object)}, which names no folder that can be looked at`, renderer: sources },
        ],
        named: [],
    };
};
const isAt = (path, field) => field !== undefined && path.length === field.length && field.every((step, index) => step === path[index]);
const nameOf = ({ kind, name }) => `${kind ?? 'an object'} "${name ?? '?'}"`;
/** The folder that an object names, where it is written plainly. */
const folderOf = (object, field, base) => {
    const path = (0,lookup/* stringAt */.bX)(object.node, ...field);
    const written = (0,lookup/* nodeAt */.oB)(object.node, ...field);
    if (path === undefined || written === undefined)
        return undefined;
    const repository = (0,lookup/* stringAt */.bX)(object.node, 'spec', 'source', 'repoURL');
    return { path, range: written.range, by: nameOf(object), repository: base === undefined ? repository : undefined };
};
const isArgo = ({ group }) => group === 'argoproj.io';
/** One part for all that changes, or of an object with several sources one for each. */
const partsOf = (object, changed, renderer, isElsewhere) => isArgo(object)
    ? sourceChanges(object.node, changed).map(({ changed: own, renderer: by, within }) => ({
        ...partOf(object, own, by, isElsewhere),
        ...(within && { within }),
    }))
    : [partOf(object, changed, renderer, isElsewhere)];
const partOf = (object, changed, renderer, isElsewhere) => {
    const first = changed.find(({ head }) => head !== undefined) ?? changed[0];
    const what = `changes what ${nameOf(object)} deploys (${(0,unrendered_part/* namesIn */.w)(changed.map(pathOf))})`;
    return { range: first?.head?.range ?? object.node.range, what, renderer, ...(isElsewhere && { isElsewhere }) };
};
/** Kinds that name what is deployed and where. */
const deployers = new Set(['Application', 'ApplicationSet', 'HelmRelease', 'Kustomization']);
/** Fields whose changes show in what is rendered; the others name another version, cluster or namespace. */
const renderedFields = new Set([
    ...['helm', 'kustomize', 'directory', 'path', 'values', 'valuesFrom', 'valuesFiles', 'valuesFile', 'data', 'stringData', 'patches'],
    ...['patchesStrategicMerge', 'patchesJson6902', 'images', 'postBuild', 'components', 'namePrefix', 'nameSuffix', 'commonMetadata'],
]);
const isRendered = ({ kind = '' }, path) => !deployers.has(kind) ||
    path.some(step => renderedFields.has(String(step))) ||
    (kind === 'Kustomization' && path.at(-1) === 'targetNamespace');
const isShown = (object, difference) => isRendered(object, difference.path) ||
    (object.kind === 'ApplicationSet' && showsWhenRendered(object.node, difference, path => isRendered(object, path)));
/** A collection that could not be taken apart, since a template prints some of it, or it is too large. */
const isWhole = (node) => node !== undefined && node.kind !== 'scalar' && (node.opaque || (0,lookup/* entriesOf */.Mc)(node).length + (0,lookup/* itemsOf */.S3)(node).length > 0);
const pathOf = ({ path }) => (0,values_change/* valuePath */.nT)(path);


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

/***/ 21117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sniffedParts),
/* harmony export */   j: () => (/* binding */ holdsObjects)
/* harmony export */ });
/* harmony import */ var _document_outline_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84061);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5354);
/* harmony import */ var _harmless_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55608);
/* harmony import */ var _patch_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73340);
/* harmony import */ var _tree_differences_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78229);
/* harmony import */ var _unrendered_part_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5598);
/* harmony import */ var _values_change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86515);








const rootOf = (file) => file && (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(file, undefined, _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_WRITTEN_LENGTH */ .aJ).documents[0]?.root;
/** Words that patches of kustomize and values of charts have in them; a text without any of them is not parsed. */
const telling = /\bop\b|\bkind\b|[sS]ecurityContext|privileged|host(?:Network|PID|IPC)|rivilegeEscalation|runAs|repository|\btargets\b/;
/**
 * What a change does to a file that is not a container file by its text, but would be one of a deploying tool's: a JSON patch, a
 * strategic-merge patch without `apiVersion`, values of a chart under another name.
 */
const sniffedParts = (base, head) => {
    if (![base, head].some(file => file !== undefined && telling.test(file.text)))
        return [];
    const [before, after] = [rootOf(base), rootOf(head)];
    if ([before, after].some(isReplacement))
        return replacementParts(before, after);
    if ((0,_patch_content_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonPatch */ .d7)(after) || (after === undefined && (0,_patch_content_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonPatch */ .d7)(before)))
        return jsonPatchParts(before, after);
    const looksLikePatch = [before, after].some(isBarePatch);
    const changed = (0,_tree_differences_js__WEBPACK_IMPORTED_MODULE_4__/* .leavesOf */ .wf)((0,_tree_differences_js__WEBPACK_IMPORTED_MODULE_4__/* .treeDifferences */ .Xm)(before, after));
    const counts = looksLikePatch
        ? changed.filter(({ path, head: node }) => !(0,_harmless_places_js__WEBPACK_IMPORTED_MODULE_2__/* .isHarmlessPlace */ .P5)(path, (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(after, 'kind'), node === undefined))
        : (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(after) === undefined || isPipeline(after)
            ? []
            : changed.filter(difference => isAboutPods(difference, before, after));
    if (counts.length === 0)
        return [];
    const range = counts.find(({ head: node }) => node !== undefined)?.head?.range;
    const places = (0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_6__/* .namesIn */ .w)(counts.map(({ path }) => (0,_values_change_js__WEBPACK_IMPORTED_MODULE_5__/* .valuePath */ .nT)(path)));
    return [
        looksLikePatch
            ? { range, what: `patches objects (${places})`, renderer: 'overlays' }
            : { range, what: `changes what looks like values of a chart (${places})`, renderer: 'charts' },
    ];
};
/** What a kustomization can name under `replacements`: one, or a list of them. */
const isReplacement = (root) => (root?.kind === 'sequence' ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(root).slice(0, 1) : [root]).some(item => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(item) !== undefined && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(item, 'source').state !== 'absent' && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(item, 'targets').state !== 'absent');
const replacementParts = (base, head) => {
    const [first] = (0,_tree_differences_js__WEBPACK_IMPORTED_MODULE_4__/* .treeDifferences */ .Xm)(base, head);
    return first === undefined ? [] : [{ range: first.head?.range, what: 'copies fields from object to object', renderer: 'overlays' }];
};
const jsonPatchParts = (base, head) => {
    const hazards = (0,_patch_content_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonPatchHazards */ .W2)((0,_patch_content_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonPatch */ .d7)(base) ? base : undefined, head);
    const range = hazards.find(hazard => hazard.range !== undefined)?.range;
    return hazards.length === 0
        ? []
        : [{ range, what: `patches objects (${(0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_6__/* .namesIn */ .w)(hazards.map(({ place }) => place))})`, renderer: 'overlays' }];
};
/** Root keys of workflows, pipelines and playbooks, which have images and privileges of their own. */
const pipelineKeys = new Set([
    'jobs',
    'on',
    'steps',
    'stages',
    'tasks',
    'pipeline',
    'pool',
    'trigger',
    'workflows',
    'stage',
    'variables',
    'services',
]);
const isPipeline = (root) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(root).some(({ name }) => name !== undefined && pipelineKeys.has(name));
/** With a target, kustomize asks a patch for `kind` and a name only. */
const isBarePatch = (root) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(root) !== undefined &&
    (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(root, 'apiVersion').state === 'absent' &&
    !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(root, 'kind')) &&
    (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(root, 'metadata', 'name') !== undefined;
const podWords = new Set([
    ...['securitycontext', 'podsecuritycontext', 'containersecuritycontext', 'privileged', 'hostnetwork', 'hostpid', 'hostipc'],
    ...['allowprivilegeescalation', 'runasnonroot', 'runasuser'],
]);
/** A value under a key that only pods have, or a part of an image that is named by its parts. */
const isAboutPods = ({ path }, ...roots) => path.some(step => typeof step === 'string' && podWords.has(step.toLowerCase())) ||
    (typeof path.at(-2) === 'string' &&
        /image$/i.test(String(path.at(-2))) &&
        ['repository', 'tag', 'digest', 'registry'].includes(String(path.at(-1))) &&
        roots.some(root => root !== undefined && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(root, ...path.slice(0, -1))).some(({ name }) => name === 'repository')));
/** True for a text that holds API objects or a JSON patch, whatever its name. */
const holdsObjects = (text) => {
    if (/^[ \t]*-[ \t]*["']?(?:op|path|value|from)["']?\s*:/m.test(text) && /\bop\b/.test(text) && /\bpath\b/.test(text))
        return true;
    if (text.trimStart().startsWith('[') && /["']?\bop["']?\s*:/.test(text) && /["']?\bpath["']?\s*:/.test(text))
        return true;
    if (!text.includes('kind'))
        return false;
    if (text.trimStart().startsWith('[') || text.trimStart().startsWith('{'))
        return /"?(?:kind|op)"?\s*:/.test(text);
    return (0,_document_outline_js__WEBPACK_IMPORTED_MODULE_7__/* .outlineDocuments */ .R)(text).some(({ keys, doubtful }) => keys.has('kind') || doubtful);
};


/***/ }),

/***/ 57143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeRepository: () => (/* binding */ judgeRepository)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./build/engine/bounds.js
var bounds = __webpack_require__(92569);
;// CONCATENATED MODULE: ./build/engine/heap-bound.js
/** Resident memory of a process from which on its heap is cleaned up early, in bytes. Ordinary reviews stay below. */
const lavishBytes = 256 << 20;
/** Of how many looks one measures: a look at the time is taken for each rule and file, and to ask the system costs more than that. */
const looksPerMeasure = 64;
/**
 * A function to be called now and then, which calls `tighten` once when `residentBytes` has grown beyond what ordinary reviews take. Why: V8 lets what is
 * forgotten grow to several times of what lives before it looks. A chart of 400 templates with 21,600 findings takes 840 MB so, and 520 MB otherwise.
 */
const heapBound = (residentBytes, tighten) => {
    let looks = 0;
    let isTight = false;
    return () => {
        looks += 1;
        if (isTight || looks % looksPerMeasure !== 0 || residentBytes() < lavishBytes)
            return;
        isTight = true;
        tighten();
    };
};
/** The processor time of a process's thread for `reviewPatience`, which asks again and again: each time the heap is bound. `setFlags`: of `node:v8`. */
const usageWithBoundHeap = (measured, setFlags) => {
    const bound = heapBound(() => measured.memoryUsage.rss(), () => setFlags(tightHeap));
    return () => {
        bound();
        return measured.threadCpuUsage();
    };
};
/** The flag of V8 by which a heap is cleaned up before it has grown by that much of what lives, in percent. */
const tightHeap = '--heap-growing-percent=25';

// EXTERNAL MODULE: ./build/policy/policy-path.js
var policy_path = __webpack_require__(26700);
// EXTERNAL MODULE: ./build/reports/check-run/annotation-room.js
var annotation_room = __webpack_require__(93191);
// EXTERNAL MODULE: ./build/reports/check-run/annotations.js
var annotations = __webpack_require__(37130);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/verdict/groups.js
var groups = __webpack_require__(43513);
// EXTERNAL MODULE: ./build/reports/json/json-groups.js
var json_groups = __webpack_require__(19047);
// EXTERNAL MODULE: ./build/reports/json/scan-json.js
var scan_json = __webpack_require__(42788);
;// CONCATENATED MODULE: ./build/reports/json/review-json.js



const toReviewFinding = ({ head, state, causes, causesAre, baseUnknown, movedFrom }, result) => ({
    ...(0,scan_json/* toJsonFinding */.P2)(head, result),
    baselineState: state,
    causes,
    ...(causesAre && { causesAre }),
    ...(baseUnknown !== undefined && { baseUnknown }),
    ...(movedFrom !== undefined && { movedFrom }),
    ...(head.suppression && { suppression: head.suppression }),
    ...(head.pendingSuppression && { pendingSuppression: head.pendingSuppression }),
});
const renderReviewJson = (result, images) => {
    const considered = result.considered;
    const before = { files: result.baseFiles, rules: result.rules };
    const entries = (list) => list.map(entry => toReviewFinding(entry, result));
    const gone = (findings) => findings.map(finding => (0,scan_json/* toJsonFinding */.P2)(finding, before));
    return {
        version: scan_json/* jsonVersion */.TF,
        verdict: result.verdict,
        ...(images && { images }),
        groups: (0,json_groups/* toJsonGroups */._)((0,groups/* groupsOf */.c1)(result), ({ head }) => head, result.files),
        findings: entries(considered.shown),
        errors: (0,scan_json/* toJsonErrors */.rp)(result.notifications, result.files),
        notifications: (0,scan_json/* toJsonNotifications */.Oj)(result.notifications, result.files),
        coverage: result.coverage,
        ...(result.effective && { effective: result.effective }),
        ...(considered.observed.length > 0 && { observed: entries(considered.observed) }),
        superseded: considered.superseded.map(({ entry, by }) => ({
            ...toReviewFinding(entry, result),
            supersededBy: (0,json_groups/* toMember */.Y)(by.head, result.files),
        })),
        suppressed: entries(considered.suppressed),
        belowThreshold: entries(considered.belowThreshold),
        preExisting: entries(considered.preExisting),
        fixed: gone(considered.fixed),
        removed: gone(considered.removed),
        unknown: considered.unknown.map(({ base, reason }) => ({ ...(0,scan_json/* toJsonFinding */.P2)(base, before), reason })),
    };
};

// EXTERNAL MODULE: ./build/reports/lists/render-list.js + 3 modules
var render_list = __webpack_require__(84158);
// EXTERNAL MODULE: ./build/reports/lists/reported.js
var reported = __webpack_require__(53666);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
;// CONCATENATED MODULE: ./build/reports/rendered-diff-text.js


/** The whole text is no longer than this, in UTF-16 units: what has no room is counted. */
const maxLength = 4 << 20;
/** Longer lines are cut. */
const maxLine = 2_000;
/** One line in which nothing of a pull request takes effect: neither on a terminal nor, where a job prints the file, as a command of its runner. */
const line = (text) => (0,reports_escape/* logLine */.BP)((0,reports_escape/* shorten */.ml)(text, maxLine)).replace(/^([-+ ]?\s*):(?=:)/u, String.raw `$1\u{3a}`);
const headOf = ({ kind, folder, environments }) => {
    const where = folder === '' ? '.' : folder.replace(/\/$/u, '');
    const names = environments.filter(name => name !== '').join(', ');
    return line(`# ${kind} ${where}${names === '' ? '' : ` (${names})`}`);
};
const objectLines = ({ name, state, lines }) => [
    state === 'added' ? '--- /dev/null' : line(`--- ${name}`),
    state === 'removed' ? '+++ /dev/null' : line(`+++ ${name}`),
    ...lines.map(line),
];
/**
 * What a change makes of the objects that are deployed, as a unified diff: for people, and for tools that show diffs. Comments say what of, in which
 * environments, and what is not known. Values of Secrets are masked.
 */
const renderedDiffText = (diffs) => {
    if (diffs.length === 0)
        return '# Nothing is deployed differently.\n';
    const parts = [];
    let length = 0;
    let left = 0;
    const add = (lines) => {
        const text = `${lines.join('\n')}\n`;
        if (left > 0 || length + text.length > maxLength) {
            left += 1;
            return;
        }
        parts.push(text);
        length += text.length;
    };
    for (const diff of diffs) {
        add([headOf(diff), ...diff.unknown.map(sentence => line(`# ${sentence}`))]);
        for (const object of diff.objects)
            add(objectLines(object));
    }
    return `${parts.join('')}${left > 0 ? `# ${(0,counted_noun/* countOf */.p)(left, 'part')} left out: the diff is longer than 4 MiB.\n` : ''}`;
};

// EXTERNAL MODULE: ./build/reports/sarif/sarif.js + 2 modules
var sarif = __webpack_require__(95030);
// EXTERNAL MODULE: ./build/reports/sarif/sarif-input.js
var sarif_input = __webpack_require__(80425);
// EXTERNAL MODULE: ./build/reports/terminal.js + 1 modules
var terminal = __webpack_require__(30501);
// EXTERNAL MODULE: ./build/review/review.js + 6 modules
var review = __webpack_require__(53957);
// EXTERNAL MODULE: ./build/rules/catalog.js + 540 modules
var catalog = __webpack_require__(66415);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/cli/system-clock.js
var system_clock = __webpack_require__(58318);
// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/cli/judge-repository.js





















/** Judges what head changes against base, with the policy of the base, and writes the result. Exit code 1 when a gate blocks. */
const judgeRepository = async (request, repository) => {
    if (!repository.isBranched)
        await (0,terminal_output/* writeProblem */.bi)(noSharedCommit);
    const loaded = await (0,load_policy/* loadPolicy */.tb)(request, () => repository.readBaseFile(policy_path/* repositoryPolicyPath */.S));
    const { policy, watched: watchedPolicies, organizationRules, org } = loaded;
    const patience = (0,bounds/* reviewPatience */.Qc)(usageWithBoundHeap(process, external_node_v8_.setFlagsFromString));
    const ports = { reader: repository, clock: system_clock/* systemClock */.m, patience };
    const reviewed = await (0,review/* reviewChange */.rl)({ policy, rules: catalog.allRules, version: version/* version */.r, watchedPolicies, organizationRules }, ports);
    const { result, rendered } = reviewed;
    if (request.renderedDiff !== undefined)
        (0,write_result/* writeTo */.j)('--rendered-diff', request.renderedDiff, renderedDiffText(rendered?.diffs() ?? []));
    const images = await judgeImages(request, repository, reviewed, org);
    await (0,write_result/* writeResult */.Z)(request, paint => render(request, reviewed, images, paint));
    return result.verdict.mayMerge && images?.mayMerge !== false ? 0 : 1;
};
/** Loaded only where image policies are named. */
const judgeImages = async (request, ...rest) => request.policy === undefined && request.imagePolicy === undefined
    ? undefined
    : (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(4187), __webpack_require__.e(3619), __webpack_require__.e(7688), __webpack_require__.e(7835), __webpack_require__.e(9864), __webpack_require__.e(5679), __webpack_require__.e(4996), __webpack_require__.e(3335), __webpack_require__.e(4058), __webpack_require__.e(4211)]).then(__webpack_require__.bind(__webpack_require__, 4211))).judgedImages(request, ...rest);
const noSharedCommit = 'Base and head share no commit here, so head is compared with the tip of base. In a shallow clone, fetch the history first: git fetch --unshallow\n';
const render = async (request, { result, rendered }, images, paint) => {
    switch (request.format) {
        case 'text':
            return (0,terminal_output/* forTerminal */.Qf)(`${(0,terminal/* renderReviewText */.wm)(result, paint)}${images ? `\n${images.text(paint)}` : ''}`, request.output);
        case 'json':
            return (0,reports_escape/* jsonLine */.rF)(renderReviewJson(result, images?.json()));
        case 'sarif':
            return (0,reports_escape/* jsonLine */.rF)((0,sarif/* renderSarif */.W)(images ? images.section.sarif((0,sarif_input/* sarifOfReview */.d)(result)) : (0,sarif_input/* sarifOfReview */.d)(result)).payload);
        case 'github':
            return annotationsOf(result, images)
                .map(annotation => `${(0,annotations/* annotationCommand */.jx)(annotation)}\n`)
                .join('');
        case 'html':
            return (await Promise.all(/* import() */[__webpack_require__.e(2586), __webpack_require__.e(3831), __webpack_require__.e(6194)]).then(__webpack_require__.bind(__webpack_require__, 76194))).renderReviewPage(result, rendered?.diffs() ?? [], images ? [await images.section.page()] : []);
        case 'oscal':
            // Refused when the command line was read.
            return '';
        default:
            return render_list/* renderList */.p[request.format]((0,reported/* reportedOfReview */.p)(result, images?.section.sarif(emptyLog)));
    }
};
const emptyLog = { findings: [], notifications: [], files: new Map(), rules: new Map(), version: version/* version */.r, complete: true };
const annotationsOf = (result, images) => images ? (0,annotation_room/* renderLevels */.m)([(0,annotations/* annotationsOfReview */.ae)(result), images.section.annotations]) : (0,annotations/* renderAnnotations */.Hp)(result).payload;


/***/ }),

/***/ 58318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The machine's date. */
const systemClock = { today: () => new Date().toISOString().slice(0, 10) };


/***/ }),

/***/ 69567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  il: () => (/* binding */ findCauses),
  tD: () => (/* binding */ maxCauseText),
  TM: () => (/* binding */ maxTriedLength)
});

// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
;// CONCATENATED MODULE: ./build/delta/minimal-set.js
/** More single parts that each do it are not told. */
const maxEach = 4;
/** From so many parts of a run on, not every number of them is tried to be dropped. */
const maxDroppedSingly = 12;
/** So many parts are tried one by one; of more, only the first so many. */
const maxSingles = 8;
/**
 * The smallest sets of parts that do something, given that all of them together do. `does` is asked about sets of parts and may be costly;
 * the parts that are tried first come first. Single parts are looked for first; then delta debugging (Zeller and Hildebrandt, "Simplifying
 * and Isolating Failure-Inducing Input") finds one set of which no part can be left out.
 */
const minimalSets = (parts, does) => {
    if (parts.length === 1)
        return { are: 'each', parts };
    if (parts.length <= maxSingles) {
        const singles = parts.filter(part => does([part]));
        if (singles.length > 0)
            return each(singles);
    }
    else {
        const nearest = parts.slice(0, maxSingles).find(part => does([part]));
        if (nearest !== undefined)
            return moreSingles(parts, [nearest], does);
    }
    const found = reduce(parts, does);
    if (found.length === 1)
        return moreSingles(parts, found, does);
    if (found.some(part => does(without(parts, [part]))))
        return { are: 'undecided' };
    return { are: 'together', parts: found };
};
const each = (parts) => (parts.length <= maxEach ? { are: 'each', parts } : { are: 'undecided' });
/** Looks for single parts besides the known ones, until what is left does nothing. Larger sets in it are no smallest ones. */
const moreSingles = (parts, known, does) => {
    const found = [...known];
    while (found.length <= maxEach) {
        const rest = without(parts, found);
        if (!does(rest))
            break;
        const next = reduce(rest, does);
        const [single] = next;
        if (next.length !== 1 || single === undefined)
            break;
        found.push(single);
    }
    return each(parts.filter(part => found.includes(part)));
};
/** A set of parts that does it and of which no part can be left out. `does(parts)` is known to be true. */
const reduce = (parts, does) => {
    let left = parts;
    let pieces = 2;
    while (left.length > 1) {
        const chunks = splitInto(left, pieces);
        const chunk = chunks.length === 1 ? undefined : chunks.find(some => some.length < left.length && does(some));
        if (chunk) {
            left = chunk;
            pieces = 2;
            continue;
        }
        const spare = chunks.length > 2 ? chunks.findIndex(some => does(without(left, some))) : -1;
        if (spare !== -1) {
            left = without(left, chunks[spare] ?? []);
            pieces = Math.max(pieces - 1, 2);
        }
        else if (pieces >= left.length)
            break;
        else
            pieces = Math.min(pieces * 2, left.length);
    }
    return left;
};
const without = (parts, some) => {
    const left = new Set(some);
    return parts.filter(part => !left.has(part));
};
const splitInto = (parts, count) => Array.from({ length: count }, (_, index) => parts.slice(Math.floor((index * parts.length) / count), Math.floor(((index + 1) * parts.length) / count)));
/**
 * The shortest run of parts that does it, given that all of them together do: parts are dropped from its end and then from its start, many
 * at once first, until none can be dropped from either end.
 */
const shortestRun = (parts, does) => {
    let left = parts;
    for (let before = -1; before !== left.length;) {
        before = left.length;
        left = dropEnd(left, (run, count) => run.slice(0, -count), does);
        left = dropEnd(left, (run, count) => run.slice(count), does);
    }
    return left;
};
const dropEnd = (parts, drop, does) => {
    let left = parts;
    let count = parts.length > maxDroppedSingly ? parts.length >> 1 : parts.length - 1;
    while (count > 0) {
        const shorter = count < left.length ? drop(left, count) : [];
        if (shorter.length > 0 && does(shorter))
            left = shorter;
        else
            count = count > maxDroppedSingly ? count >> 1 : count - 1;
    }
    return left;
};

;// CONCATENATED MODULE: ./build/changes/changed-rows.js
/** Blocks with more pairs of lines than this are not compared line by line. */
const maxPairs = 10_000;
/** Longest piece of a line that is compared with others, in UTF-16 units. */
const maxCompared = 200;
/**
 * The lines of a block in an order in which each may be undone for itself: a deleted line stands beside the added one that took its place,
 * if there is one. `baseLines` and `headLines` are those of the block, with their line breaks.
 */
const changedRows = ({ base, head }, baseLines, headLines) => {
    const rows = [];
    let [atBase, atHead] = [0, 0];
    const passUntil = (baseEnd, headEnd) => {
        for (; atBase < baseEnd; atBase += 1)
            rows.push({ base: base.from + atBase, head: undefined, same: false });
        for (; atHead < headEnd; atHead += 1)
            rows.push({ base: undefined, head: head.from + atHead, same: false });
    };
    for (const [baseIndex, headIndex] of alignedLines(baseLines, headLines)) {
        passUntil(baseIndex, headIndex);
        const same = baseLines[baseIndex] === headLines[headIndex];
        rows.push({ base: base.from + baseIndex, head: head.from + headIndex, same });
        atBase = baseIndex + 1;
        atHead = headIndex + 1;
    }
    passUntil(baseLines.length, headLines.length);
    return rows;
};
/** Pairs of lines of which one took the other's place, in order: the alignment with the greatest likeness. */
const alignedLines = (baseLines, headLines) => {
    const [rows, columns] = [baseLines.length, headLines.length];
    if (rows === 0 || columns === 0)
        return [];
    if (rows * columns > maxPairs)
        return rows === columns ? baseLines.map((_, index) => [index, index]) : [];
    const head = headLines.map(comparedLine);
    const likenesses = baseLines.map(comparedLine).map(line => head.map(other => likeness(line, other)));
    return bestPairs(likenesses);
};
/** The pairs, in order on both sides, whose likenesses have the greatest sum. */
const bestPairs = (likenesses) => {
    const sums = greatestSums(likenesses);
    const pairs = [];
    let [row, column] = [0, 0];
    for (let like = likenesses[row]?.[column]; like !== undefined; like = likenesses[row]?.[column]) {
        const [here, below, beyond] = [sums(row, column), sums(row + 1, column), sums(row + 1, column + 1)];
        if (like > 0 && here === like + beyond) {
            pairs.push([row, column]);
            row += 1;
            column += 1;
        }
        else if (here === below)
            row += 1;
        else
            column += 1;
    }
    return pairs;
};
/** The greatest sum that pairs from a place of both sides on can have. */
const greatestSums = (likenesses) => {
    const [rows, columns] = [likenesses.length, likenesses[0]?.length ?? 0];
    const table = new Float64Array((rows + 1) * (columns + 1));
    const sumAt = (row, column) => table[row * (columns + 1) + column] ?? 0;
    for (let row = rows - 1; row >= 0; row -= 1) {
        for (let column = columns - 1; column >= 0; column -= 1) {
            const like = likenesses[row]?.[column] ?? 0;
            const paired = like > 0 ? like + sumAt(row + 1, column + 1) : 0;
            table[row * (columns + 1) + column] = Math.max(paired, sumAt(row + 1, column), sumAt(row, column + 1));
        }
    }
    return sumAt;
};
/** That a command goes on in the next line says nothing of the line itself: another one behind it only makes the last one end otherwise. */
const comparedLine = (line) => {
    const text = line.slice(0, maxCompared).trim().replace(/\\$/u, '').trimEnd();
    return { text, word: /^(?:- )*"?([\w./-]+)"?(?::(?= |$)|(?= ))/u.exec(text)?.[1] ?? '' };
};
/** From 0 (one did not become the other) to 3 (the same but for indentation). */
const likeness = (a, b) => {
    if (a.text === '' || b.text === '')
        return 0;
    if (a.text === b.text)
        return 3;
    const longest = Math.max(a.text.length, b.text.length);
    const share = commonEnds(a.text, b.text) / longest;
    if (a.word !== '' && a.word === b.word)
        return 1 + share;
    return a.word === '' && b.word === '' && share >= 0.5 ? share : 0;
};
/** How many units two texts have in common at their start and at their end. */
const commonEnds = (a, b) => {
    const shortest = Math.min(a.length, b.length);
    let start = 0;
    while (start < shortest && a.charCodeAt(start) === b.charCodeAt(start))
        start += 1;
    let end = 0;
    while (end < shortest - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
        end += 1;
    return start + end;
};

// EXTERNAL MODULE: ./build/changes/unified-diff.js
var unified_diff = __webpack_require__(31375);
;// CONCATENATED MODULE: ./build/delta/changed-text.js


/** A changed file whose lines can be undone one by one. */
class ChangedFileRows {
    text;
    blocks;
    #baseLines;
    #headLines;
    /** All lines of the blocks in order, those included that the change did nothing to. */
    #pieces;
    #oldTexts;
    /** Changed lines that the head has, by their numbers there. Why: each of thousands of findings asks for its own. */
    #byHead;
    /** `firstId` is that of the first row. */
    constructor(text, firstId) {
        this.text = text;
        this.#baseLines = (0,unified_diff/* splitLines */.uz)(text.base?.text ?? '');
        this.#headLines = (0,unified_diff/* splitLines */.uz)(text.head?.text ?? '');
        const blocks = [];
        const pieces = [];
        let id = firstId;
        for (const { base, head } of text.map.blocks) {
            const all = changedRows({ base, head }, this.#baseLines.slice(base.from - 1, base.to - 1), this.#headLines.slice(head.from - 1, head.to - 1));
            const rows = [];
            for (const { same, ...lines } of all) {
                const row = { ...lines, file: this, id };
                pieces.push({ row, at: head.from, same });
                if (same)
                    continue;
                rows.push(row);
                id += 1;
            }
            if (rows.length > 0)
                blocks.push({ file: this, head, rows });
        }
        this.blocks = blocks;
        this.#pieces = pieces;
    }
    get path() {
        return this.text.path;
    }
    get rows() {
        return this.blocks.flatMap(block => block.rows);
    }
    /** The changed lines among those of the head, both included, in their order. */
    rowsAt(first, last) {
        this.#byHead ??= new Map(this.rows.flatMap(row => (row.head === undefined ? [] : [[row.head, row]])));
        const byHead = this.#byHead;
        return Array.from({ length: last - first + 1 }, (_, index) => byHead.get(first + index)).filter(row => row !== undefined);
    }
    baseLine(line) {
        return this.#baseLines[line - 1] ?? '';
    }
    headLine(line) {
        return this.#headLines[line - 1] ?? '';
    }
    /** True when a line of the base, but for its indentation, has the text of this one. */
    wasLine(line) {
        this.#oldTexts ??= new Set(this.#baseLines.map(text => text.trim()));
        return this.#oldTexts.has(line.trim());
    }
    /** The head's text with the given rows as they were before. Undefined: the file was not there. */
    undone(rows) {
        const own = this.rows;
        if (this.text.base === undefined && own.every(row => rows.has(row)))
            return undefined;
        const lines = [];
        let next = 1;
        for (const { row, at, same } of this.#pieces) {
            for (; next < at; next += 1)
                lines.push(this.headLine(next));
            const line = rows.has(row) && !same ? row.base : row.head;
            if (line !== undefined)
                lines.push(rows.has(row) && !same ? this.baseLine(line) : this.headLine(line));
            if (row.head !== undefined)
                next = row.head + 1;
        }
        for (; next <= this.#headLines.length; next += 1)
            lines.push(this.headLine(next));
        return joinLines(lines);
    }
}
/** Why more than joining: the last line of either text may be without a line break and stand before others now. */
const joinLines = (lines) => {
    const lineBreak = lines.some(line => line.endsWith('\r\n')) ? '\r\n' : '\n';
    return lines.map((line, index) => (line.endsWith('\n') || index === lines.length - 1 ? line : `${line}${lineBreak}`)).join('');
};

;// CONCATENATED MODULE: ./build/delta/trials.js

/** How many different texts are tried for the findings of one file. */
const maxTrials = 120;
/** Thrown where a trial would be needed that the bounds do not allow: nothing is proven of what was looked for. */
class OutOfBounds extends Error {
}
/** Why one for all: ten thousand findings may reach the bounds, and a trace takes longer to make than to throw. */
const outOfBounds = new OutOfBounds();
/**
 * Changed lines that may be looked at for all findings of a review together, over and over: what is tried is known for all of them, but
 * each has to find it. Keeps changes of ten thousand lines with ten thousand findings from taking the product of both.
 */
const maxRowsLookedAt = 20_000_000;
/** What is left of the rows that may be looked at. One for all units of a search. */
class RowBudget {
    #left = maxRowsLookedAt;
    /** Throws `OutOfBounds`. */
    spend(rows) {
        this.#left -= rows;
        if (this.#left < 0)
            throw outOfBounds;
    }
}
/** The changed files that findings of one file depend on, and what became of trials with them. */
class Trials {
    files;
    blocks;
    allRows;
    #judge;
    #budget;
    #trials = new Map();
    #keys = new WeakMap();
    constructor(texts, judge, budget) {
        const files = [];
        let id = 0;
        for (const text of texts) {
            const file = new ChangedFileRows(text, id);
            id += file.rows.length;
            files.push(file);
        }
        this.files = files;
        this.blocks = files.flatMap(file => file.blocks);
        this.allRows = this.blocks.flatMap(block => block.rows);
        this.#judge = judge;
        this.#budget = budget;
    }
    /** Called by a search that looks at all rows. Throws `OutOfBounds`. */
    lookAtAll() {
        this.#budget.spend(this.allRows.length);
    }
    /** The changed lines among those of a file's head, both included. Throws `OutOfBounds`. */
    rowsAt(path, first, last) {
        this.#budget.spend(last - first + 1);
        return this.files.find(file => file.path === path)?.rowsAt(first, last) ?? [];
    }
    /** True when a finding is gone with these lines as they were before. Throws `OutOfBounds`. */
    cures(finding, rows) {
        return this.outcome(finding, rows) === 'gone';
    }
    /** What becomes of a finding with these lines as they were before. Throws `OutOfBounds`. */
    outcome(finding, rows) {
        if (rows.length === 0)
            return 'there';
        const trial = this.#trialOf(rows);
        const outcome = trial ? this.#judge(finding, trial) : 'unaffordable';
        if (outcome === 'unaffordable')
            throw outOfBounds;
        return outcome;
    }
    #trialOf(rows) {
        const key = this.#keys.get(rows) ?? this.#keyOf(rows);
        const known = this.#trials.get(key);
        if (known || this.#trials.size >= maxTrials)
            return known;
        const undone = new Set(rows);
        const files = new Set(rows.map(row => row.file));
        const trial = new Map([...files].map(file => [file.path, file.undone(undone)]));
        this.#trials.set(key, trial);
        return trial;
    }
    #keyOf(rows) {
        this.#budget.spend(rows.length);
        const key = rowsKey(rows);
        this.#keys.set(rows, key);
        return key;
    }
}
/** The ids of rows as runs: equal sets have equal keys. */
const rowsKey = (rows) => {
    const ids = rows.map(row => row.id).toSorted((a, b) => a - b);
    const runs = [];
    let from = ids[0] ?? 0;
    for (const [index, id] of ids.entries()) {
        if (ids[index + 1] === id + 1)
            continue;
        runs.push(`${from}-${id}`);
        from = ids[index + 1] ?? 0;
    }
    return runs.join();
};

;// CONCATENATED MODULE: ./build/delta/causes.js



/** Larger files are not judged again to find causes, in UTF-16 units. */
const maxTriedLength = 200_000;
/** Characters of a file that cost as much to prepare as to look at a changed line. */
const charactersPerRow = 4;
/** Longest piece of a causing line that is kept, in UTF-16 units. */
const maxCauseText = 200;
/** Lines of one block that are tried one by one. */
const maxTriedLines = 12;
/** More places that brought a finding about only together are not told. */
const maxTold = 8;
/** Blocks that are tried one by one where all of them together leave no text that parses. */
const maxTriedAlone = 8;
const nothing = { causes: [] };
/**
 * What brought findings about, as far as it can be proven (see `Cause`). Nothing is told of a finding whose own lines are its cause, the
 * worst findings come first, and what was judged for one is known for all others that depend on the same files.
 */
const findCauses = (findings, search) => {
    const units = new Map();
    const budget = new RowBudget();
    const keys = new WeakMap();
    const unitOf = (finding) => {
        const paths = search.unitOf(finding);
        // Why sorted: files that depend on each other are one unit, whichever of them the first finding is in.
        const key = keys.get(paths) ?? JSON.stringify(paths.toSorted());
        keys.set(paths, key);
        const unit = units.get(key) ?? makeUnit(paths, search, budget);
        units.set(key, unit);
        return unit;
    };
    const worstFirst = findings.toSorted((a, b) => (0,severity/* compareSeverity */.zK)(a.severity, b.severity));
    return new Map(worstFirst.map(finding => [finding, causesOf(finding, unitOf(finding), search)]));
};
const makeUnit = (paths, { changed, judge }, budget) => {
    const texts = paths.flatMap(path => changed.get(path) ?? []);
    const lengths = texts.map(({ base, head }) => Math.max(base?.text.length ?? 0, head?.text.length ?? 0));
    if (lengths.some(length => length > maxTriedLength))
        return 'too-large';
    const rows = Math.ceil(lengths.reduce((sum, length) => sum + length, 0) / charactersPerRow);
    return within(() => {
        budget.spend(rows);
        return new Trials(texts, judge, budget);
    }, 'too-large');
};
const causesOf = (finding, unit, search) => {
    const own = ownLines(finding, search);
    // Why so early: with a file that was not there before, everything in it is new.
    if (own && search.changed.get(finding.location.path)?.base === undefined && search.changed.has(finding.location.path))
        return nothing;
    if (unit === 'too-large')
        return isWritten(own, search.changed.get(finding.location.path)) ? nothing : { causes: [], unproven: 'too-large' };
    return new FindingSearch(finding, own, unit).find();
};
const ownLines = ({ location: { path, range } }, { headFiles }) => {
    const file = headFiles.get(path);
    return file && { first: file.lines.line(range.start), last: file.lines.line(Math.max(range.start, range.end - 1)) };
};
const isWritten = (own, text) => own !== undefined && text?.map.touches(own.first, own.last) === true;
/** What is found within the bounds of the search; `otherwise` where they are reached. */
const within = (find, otherwise) => {
    try {
        return find();
    }
    catch (error) {
        if (error instanceof OutOfBounds)
            return otherwise;
        throw error;
    }
};
/** The search for one finding. */
class FindingSearch {
    #finding;
    #own;
    #unit;
    constructor(finding, own, unit) {
        this.#finding = finding;
        this.#own = own;
        this.#unit = unit;
    }
    find() {
        if (this.#unit.blocks.length === 0)
            return nothing;
        return within(() => {
            const own = this.#ownRows();
            return own.length > 0 && (this.#isPlainlyNew(own) || this.#cures(own)) ? nothing : this.#among();
        }, { causes: [], unproven: 'too-much' });
    }
    #ownRows() {
        return this.#own === undefined ? [] : this.#unit.rowsAt(this.#finding.location.path, this.#own.first, this.#own.last);
    }
    #cures(rows) {
        return this.#unit.cures(this.#finding, rows);
    }
    #isOwn({ file, head }) {
        const own = this.#own;
        return own !== undefined && head !== undefined && file.path === this.#finding.location.path && head >= own.first && head <= own.last;
    }
    /** True when the change added all lines at which the finding stands, and they did not stand elsewhere in the file before. */
    #isPlainlyNew(own) {
        const { first, last } = this.#own ?? { first: 0, last: 0 };
        if (own.length !== last - first + 1 || own.some(row => row.base !== undefined))
            return false;
        return own.every(({ file, head }) => head !== undefined && !file.wasLine(file.headLine(head)));
    }
    /**
     * Blocks in the order in which they are tried: those in the finding's scope, then the others of its file by distance, then other files.
     */
    #nearestFirst() {
        const { path } = this.#finding.location;
        const file = this.#unit.files.find(candidate => candidate.path === path)?.text.head;
        if (!file)
            return this.#unit.blocks;
        const { scope, location } = this.#finding;
        const line = file.lines.line(location.range.start);
        const first = file.lines.line(scope.start);
        const last = file.lines.line(Math.max(scope.start, scope.end - 1));
        const rank = ({ file: own, head }) => {
            if (own.path !== path)
                return 2;
            // Why one more line: what was deleted right after the scope may have belonged to it.
            return head.from <= last + 1 && head.to >= first ? 0 : 1;
        };
        const distance = ({ head }) => (line < head.from ? head.from - line : line >= head.to ? line - head.to + 1 : 0);
        return this.#unit.blocks.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 2 ? 0 : distance(a) - distance(b)));
    }
    /** Which of all blocks of the unit brought the finding about. */
    #among() {
        const outcome = this.#unit.outcome(this.#finding, this.#unit.allRows);
        if (outcome === 'there')
            return nothing;
        this.#unit.lookAtAll();
        const blocks = this.#nearestFirst();
        const sets = outcome === 'gone'
            ? minimalSets(blocks, some => this.#cures(some.flatMap(block => block.rows)))
            : // A base that does not parse as a whole proves nothing, yet a part of it may.
                eachOf(blocks.slice(0, maxTriedAlone).filter(block => this.#cures(block.rows)));
        if (sets.are === 'undecided')
            return nothing;
        return sets.are === 'each' ? this.#each(sets.parts) : this.#together(sets.parts);
    }
    /** Each block alone does it, and so does each of the ways in it. */
    #each(blocks) {
        const ways = blocks.flatMap(block => this.#decidingLines(block, []));
        if (ways.some(rows => rows.some(row => this.#isOwn(row))))
            return nothing;
        const told = (ways.length <= maxEach ? ways : blocks.map(block => block.rows)).map(rows => this.#causesFor(rows));
        const [only] = told;
        // Why not for a block that has the finding's own lines: it stands there, and pieces of the block tell no more.
        if (told.some(causes => causes.length > 1) && blocks.some(block => this.#hasOwn(block)))
            return nothing;
        if (only && told.length === 1)
            return together(only);
        // Why nothing otherwise: several ways of which one needs several places can't be told in one list.
        return told.length > 1 && told.every(causes => causes.length === 1) ? { causes: told.flat(), causesAre: 'each' } : nothing;
    }
    /** Only all of the blocks do it: each is narrowed while the others are undone. */
    #together(blocks) {
        const chosen = new Map(blocks.map(block => [block, block.rows]));
        for (const block of blocks) {
            const others = blocks.filter(other => other !== block).flatMap(other => chosen.get(other) ?? []);
            const [only, ...more] = this.#decidingLines(block, others);
            if (only && more.length === 0)
                chosen.set(block, only);
        }
        return together(this.#causesFor([...chosen.values()].flat()));
    }
    #hasOwn({ rows }) {
        return rows.some(row => this.#isOwn(row));
    }
    /** The ways in which lines of a block do it while `others` are undone; the whole block when that is not decided. */
    #decidingLines({ rows }, others) {
        if (rows.length === 1)
            return [rows];
        return within(() => this.#waysIn(rows, some => this.#cures([...some, ...others])), [rows]);
    }
    #waysIn(rows, does) {
        const singles = rows.length <= maxTriedLines ? rows.filter(row => does([row])) : [];
        if (singles.length > 0)
            return singles.length <= maxEach ? singles.map(row => [row]) : [rows];
        // Why lines of one kind first: a text with some of the old lines and some of the new ones may be neither's.
        const enough = kinds.map(kind => rows.filter(row => kindOf(row) === kind)).find(some => some.length < rows.length && does(some)) ?? rows;
        const run = shortestRun(enough, does);
        const rest = rows.filter(row => !run.includes(row));
        if (rest.length > 0 && does(rest))
            return [rows];
        if (run.length > maxTriedLines)
            return [run];
        return [withoutSpare(run, does)];
    }
    /**
     * Causes for lines that do it together. Lines between them that were deleted, or written, as they were are told with them if that is as
     * true.
     */
    #causesFor(rows) {
        const wider = widened(rows, this.#unit.blocks);
        return toCauses(wider.length > rows.length && within(() => this.#cures(wider), false) ? wider : rows);
    }
}
/** One way, which may need several places; of too many nobody could make sense. */
const together = (causes) => {
    if (causes.length > maxTold)
        return nothing;
    return { causes, ...(causes.length > 1 && { causesAre: 'together' }) };
};
const eachOf = (blocks) => blocks.length <= maxEach ? { are: 'each', parts: blocks } : { are: 'undecided' };
/** Lines of which none can be left out any more. */
const withoutSpare = (rows, does) => {
    const spare = rows.find(row => rows.length > 1 && does(rows.filter(other => other !== row)));
    return spare
        ? withoutSpare(rows.filter(row => row !== spare), does)
        : rows;
};
const kinds = ['deleted', 'changed'];
const kindOf = ({ head }) => (head === undefined ? 'deleted' : 'changed');
/** The rows, and within each block those between two of the same kind. */
const widened = (rows, blocks) => {
    const chosen = new Set(rows);
    return blocks.flatMap(block => {
        const own = block.rows.filter(row => chosen.has(row));
        return kinds.flatMap(kind => {
            const ids = own.filter(row => kindOf(row) === kind).map(row => row.id);
            const [first = 0, last = -1] = [ids[0], ids.at(-1)];
            return block.rows.filter(row => kindOf(row) === kind && row.id >= first && row.id <= last);
        });
    });
};
/** Runs of lines of one kind, by file and line. */
const toCauses = (rows) => {
    const causes = [];
    const byKind = kinds.flatMap(kind => rows.filter(row => kindOf(row) === kind));
    for (const row of byKind) {
        const { path } = row.file;
        const kind = kindOf(row);
        const line = row.head ?? row.base ?? 1;
        const before = causes.at(-1);
        if (before && before.path === path && before.kind === kind && before.endLine + 1 === line)
            causes[causes.length - 1] = { ...before, endLine: line };
        else {
            const text = kind === 'deleted' ? row.file.baseLine(line) : row.file.headLine(line);
            causes.push({ path, kind, line, endLine: line, text: text.trim().slice(0, maxCauseText) });
        }
    }
    return causes;
};


/***/ }),

/***/ 30914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ readWatchedImagePolicies),
/* harmony export */   Qn: () => (/* binding */ repairsImagePolicies),
/* harmony export */   _W: () => (/* binding */ readImagePolicyChange)
/* harmony export */ });
/* unused harmony export editsFolder */
/* harmony import */ var _policy_config_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69349);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10912);


const untouched = { edits: 'nothing', notifications: [], errors: [], usable: true };
/**
 * Looks at the image policies that a change edits: images are judged by the old ones, those of the `base` or of the `default` branch, which
 * is told, and what is wrong with the new ones. `readNew` is asked only when there are some.
 */
const readImagePolicyChange = async (changes, folder, branch, readNew) => {
    const edited = editedPaths(changes, folder);
    if (edited.length === 0)
        return untouched;
    const { errors, unchecked = [] } = await readNew();
    const note = {
        code: 'policy-changed',
        level: 'note',
        path: edited[0] ?? folder,
        message: `This change edits the image policies. Images are verified by those of the ${branch} branch; the new ones count once they are merged.`,
    };
    return {
        edits: liesIn(changes, folder) ? 'only' : 'something',
        notifications: [note, ...unchecked, ...errors.map(problemOf)],
        errors,
        usable: errors.length === 0 && unchecked.length === 0,
    };
};
/** The same of the organization's image policies, which count as the default branch has them. */
const readWatchedImagePolicies = (reader, changes, watched) => readImagePolicyChange(changes, watched.folder, 'default', () => newImagePolicies(reader, changes, watched));
/**
 * True when a change does nothing but edit image policies, and what it leaves can be used: there is no image in it that they could judge.
 */
const repairsImagePolicies = ({ edits, usable }) => edits === 'only' && usable;
/** Whether a change touches the image policies. */
const editsFolder = (changes, folder) => editedPaths(changes, folder).length > 0;
const liesIn = ({ files, complete }, folder) => {
    return complete && files.every(({ path, previousPath = path }) => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .liesBelow */ .Zj)(path, folder) && (0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .liesBelow */ .Zj)(previousPath, folder));
};
/** Old and new paths in the folder. */
const editedPaths = ({ files }, folder) => [
    ...new Set(files.flatMap(({ path, previousPath = path }) => [path, previousPath]).filter(path => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .liesBelow */ .Zj)(path, folder))),
];
/** The image policies that a change leaves, from those that count now and the texts of those that it edits. */
const newImagePolicies = async (reader, changes, { folder, files }) => {
    const edited = editedPaths(changes, folder);
    const read = await reader.readFiles('head', edited);
    const next = new Map(files);
    const unchecked = [];
    for (const path of edited) {
        const file = read.get(path) ?? { state: 'absent' };
        const below = path.slice(folder.length + 1);
        if (file.state === 'text')
            next.set(below, Buffer.from(file.text, 'utf8'));
        else if (file.state === 'absent')
            next.delete(below);
        else
            unchecked.push(uncheckedFile(path, file));
    }
    // Why nothing more then: what refers to such a file would seem to refer to nothing.
    if (unchecked.length > 0)
        return { unchecked, errors: [] };
    // Why only here: what reads policies takes longer to load than a small change to judge.
    const { parseImagePolicies } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(4187), __webpack_require__.e(7688), __webpack_require__.e(7835), __webpack_require__.e(9864), __webpack_require__.e(5679)]).then(__webpack_require__.bind(__webpack_require__, 95679));
    return { errors: parseImagePolicies(next, undefined, folder).errors ?? [] };
};
const uncheckedFile = (path, file) => file.state === 'link'
    ? { code: 'policy-invalid', level: 'error', path, message: "The new image policies can't be used: this is a symbolic link." }
    : {
        code: 'unreadable',
        level: 'warning',
        path,
        message: `Whether the new image policies can be used was not looked at: ${file.reason}`,
    };
const problemOf = (error) => ({
    code: 'policy-invalid',
    level: 'error',
    path: error.path,
    range: error.range,
    message: (0,_policy_config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unusableSentence */ .Xi)('The new image policies', error),
});


/***/ }),

/***/ 2766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ policyRepaired),
/* harmony export */   TM: () => (/* binding */ readPolicyChange)
/* harmony export */ });
/* unused harmony exports editsPath, repairsPolicy */
/* harmony import */ var _policy_config_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69349);
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73465);


/**
 * Looks at the policy files that a change edits: it is judged by the old one, which is told, and what is wrong with the new one. A policy
 * with an error stops every later review, so that the change which brings it in does not pass as complete.
 */
const readPolicyChange = async (reader, changes, watched, ownRules) => {
    const notifications = [];
    const previews = new Map();
    for (const policy of watched) {
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_0__/* .appendAll */ .u)(notifications, misnamed(changes, policy.path));
        const change = changes.files.find(isAbout(policy.path));
        if (!change)
            continue;
        notifications.push(editNote(change));
        const read = await readNewPolicy(reader, policy, ownRules);
        if ('policy' in read)
            previews.set(policy.path, read);
        else
            (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_0__/* .appendAll */ .u)(notifications, read.problems);
    }
    return { notifications, previews };
};
/** Whether a change adds, edits, moves or removes a file. */
const editsPath = ({ files }, path) => files.some(isAbout(path));
const isAbout = (path) => (file) => file.path === path || file.previousPath === path;
const editNote = ({ path }) => ({
    code: 'policy-changed',
    level: 'note',
    path,
    message: 'This change edits the policy. It was judged by the policy of the base branch; the new one counts once it is merged.',
});
/** The usual mistake: the other ending. Nobody would see that such a file is not read. */
const misnamed = ({ files }, path) => {
    const other = path.endsWith('.yml') ? path.replace(/\.yml$/u, '.yaml') : path.replace(/\.yaml$/u, '.yml');
    if (other === path || !files.some(file => file.path === other && file.status !== 'removed'))
        return [];
    const message = `This file is not read: the policy is "${path}". Rename it.`;
    return [{ code: 'policy-misnamed', level: 'warning', path: other, message }];
};
const readNewPolicy = async (reader, { path, read }, ownRules) => {
    const problem = (message) => ({ code: 'policy-invalid', level: 'error', path, message });
    const file = (await reader.readFiles('head', [path])).get(path) ?? { state: 'absent' };
    if (file.state === 'unreadable')
        return { problems: [problem(`The new policy can't be used: ${file.reason}`)] };
    if (file.state === 'link')
        return { problems: [problem("The new policy can't be used: it is a symbolic link.")] };
    const parsed = await read(file.state === 'text' ? file.text : undefined, ownRules);
    if ('policy' in parsed)
        return parsed;
    return { problems: parsed.errors.map(error => ({ ...problem((0,_policy_config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unusableSentence */ .Xi)('The new policy', error)), range: error.range })) };
};
/** What is told of a change that `repairsPolicy`. */
const policyRepaired = 'The policy in the base branch has errors, which stop every review. This change repairs it and does nothing else, so that there is nothing to review in it.';
/**
 * True when a change does nothing but repair the policy file that reviews of its repository are stopped by: it edits or removes this one
 * file, and what it leaves can be read. There is nothing else in it to be judged, so that it need not wait for a policy that can't be used.
 */
const repairsPolicy = async (reader, changes, policy) => {
    const [file, ...others] = changes.files;
    const alone = changes.complete && others.length === 0 && file?.path === policy.path && (file.previousPath ?? policy.path) === policy.path;
    return alone && 'policy' in (await readNewPolicy(reader, policy));
};


/***/ }),

/***/ 15796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pm: () => (/* binding */ readChange),
  yS: () => (/* binding */ trackedAt)
});

// UNUSED EXPORTS: splitChanges

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/compose/project-variables.js + 1 modules
var project_variables = __webpack_require__(60340);
// EXTERNAL MODULE: ./build/artifacts/compose-name.js
var compose_name = __webpack_require__(41527);
// EXTERNAL MODULE: ./build/artifacts/unrendered/deploy-inputs.js
var deploy_inputs = __webpack_require__(78413);
// EXTERNAL MODULE: ./build/artifacts/unrendered/variables-change.js
var variables_change = __webpack_require__(55292);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(88944);
// EXTERNAL MODULE: ./build/policy/glob.js
var glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/review/images/replaced-images.js
var replaced_images = __webpack_require__(49270);
// EXTERNAL MODULE: ./build/artifacts/helm/chart-values.js
var chart_values = __webpack_require__(64803);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kubernetes_kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/pod-spec-places.js + 1 modules
var pod_spec_places = __webpack_require__(51353);
// EXTERNAL MODULE: ./build/artifacts/unrendered/build-file-change.js
var build_file_change = __webpack_require__(70998);
// EXTERNAL MODULE: ./build/artifacts/unrendered/chart-change.js
var chart_change = __webpack_require__(39655);
// EXTERNAL MODULE: ./build/artifacts/compose/build-pairs.js
var build_pairs = __webpack_require__(66804);
// EXTERNAL MODULE: ./build/artifacts/compose/companion-path.js
var companion_path = __webpack_require__(68080);
// EXTERNAL MODULE: ./build/artifacts/compose/interpolate.js
var interpolate = __webpack_require__(54339);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/compose/source.js
var compose_source = __webpack_require__(36363);
;// CONCATENATED MODULE: ./build/artifacts/compose/led-elsewhere.js




/** The scalars of a Compose file that name other Compose files, Dockerfiles and folders that are built. */
const namingScalars = (file) => {
    const source = (0,compose_source/* readComposeSource */.U_)(file);
    const services = [...source.services.values()].flat().flatMap(({ value }) => (0,lookup/* deref */.LA)(value) ?? []);
    const includes = source.roots
        .flatMap(root => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(root, 'include')))
        .flatMap(item => [item, (0,lookup/* nodeAt */.oB)(item, 'path'), (0,lookup/* nodeAt */.oB)(item, 'project_directory'), ...(0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(item, 'path'))]);
    const named = services.flatMap(service => [
        (0,lookup/* nodeAt */.oB)(service, 'extends', 'file'),
        (0,lookup/* nodeAt */.oB)(service, 'extends', 'service'),
        (0,lookup/* nodeAt */.oB)(service, 'build'),
        (0,lookup/* nodeAt */.oB)(service, 'build', 'context'),
        (0,lookup/* nodeAt */.oB)(service, 'build', 'dockerfile'),
        (0,lookup/* nodeAt */.oB)(service, 'build', 'target'),
    ]);
    return [...includes, ...named].flatMap(node => (node?.kind === 'scalar' && node.value.includes('$') ? [node] : []));
};
/**
 * What a Compose file names otherwise than it is read here, because the `.env` beside it sets variables in those names: what is named is looked for
 * with the defaults of variables.
 */
const ledElsewhere = (file, dotenv) => {
    if (dotenv === undefined || !file.text.includes('$'))
        return [];
    const { variables } = (0,project_variables/* dotenvOf */.y1)(dotenv);
    return namingScalars(file).flatMap(node => {
        if (node.kind !== 'scalar')
            return [];
        const to = (0,interpolate/* interpolate */.GW)(node.value, { of: name => variables.get(name) }).value;
        return to === (0,interpolate/* interpolate */.GW)(node.value).value ? [] : [{ to, range: node.range }];
    });
};

// EXTERNAL MODULE: ./build/artifacts/unrendered/tree-differences.js
var tree_differences = __webpack_require__(78229);
// EXTERNAL MODULE: ./build/artifacts/unrendered/unrendered-part.js
var unrendered_part = __webpack_require__(5598);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/compose-change.js







/**
 * Where something of a service is told: where it stands, or at the service when that is another file; undefined for what has a review of
 * its own.
 */
const placeIn = (service, path, range) => {
    if (path === service.file.path)
        return range;
    return service.judgedElsewhere.has(path) ? undefined : service.nameRange;
};
/**
 * Docker's own: it names a model by its reference, and the model runner loads it. Source: Docker's documentation, "Define AI Models in
 * Docker Compose".
 */
const harmlessProvider = 'model';
/** A service that is not a container: Compose starts a program of the machine for it. Source: Compose specification, `provider`. */
const providedBy = (service, contents) => {
    const found = service.get('provider');
    if (found.state !== 'present')
        return [];
    const { node, file } = found;
    const range = placeIn(service, file.path, node.range);
    const written = (0,lookup/* stringAt */.bX)(node, 'type') ?? '?';
    const type = service.interpolate(written).value ?? written;
    if (range === undefined || type === harmlessProvider)
        return [];
    return [{ key: contents.canCompare(node) ? contents.of(node) : file.text.slice(node.range.start, node.range.end), name: type, range }];
};
/**
 * Containers that no service makes, and whose mounts a service takes over whatever they are. Source: Compose specification, `volumes_from`.
 */
const takenOverBy = (service) => service.writtenItems('volumes_from').flatMap(({ node, file }) => {
    const text = node.kind === 'scalar' ? (service.interpolate(node.value).value ?? '') : '';
    const [scheme, name = ''] = text.split(':', 2);
    const range = scheme === 'container' ? placeIn(service, file.path, node.range) : undefined;
    return range === undefined ? [] : [{ key: name, name, range }];
});
/** What is read of a context: an image is judged as such, another service in its own place. */
const isReadHere = /^(?:docker-image:\/\/|service:|target:)/iu;
/** What a named context of a build holds, if nobody here can look at it; undefined for what is read or lies in the repository. */
const contextElsewhere = ({ value = '', from }, service) => {
    const { pattern } = service.interpolate(value);
    if (isReadHere.test(pattern))
        return undefined;
    const isOpen = pattern === '' || pattern.startsWith(interpolate/* unknownMark */.g1) || /^github\.com\//iu.test(pattern);
    // Why the step further: the root of the repository is not a path, but what lies in it is.
    return !isOpen && (0,companion_path/* companionPath */.ad)(from, `${pattern.replaceAll(interpolate/* unknownMark */.g1, 'x')}/x`) !== undefined ? undefined : pattern;
};
const contextsOf = (service) => (0,build_pairs/* buildPairs */.g)(service, 'additional_contexts').flatMap(pair => {
    const key = contextElsewhere(pair, service);
    const range = key === undefined ? undefined : placeIn(service, pair.from, pair.range);
    return key === undefined || range === undefined ? [] : [{ key, name: pair.value ?? pair.name, range }];
});
/** Rights that steps of a build may ask for (`RUN --security=insecure`). Source: Compose Build Specification, `entitlements`. */
const entitlementsOf = (service) => {
    const found = service.get('build', 'entitlements');
    if (found.state !== 'present')
        return [];
    const { file } = found;
    return (0,lookup/* itemsOf */.S3)(found.node).flatMap(item => {
        const name = (0,lookup/* stringAt */.bX)(item);
        const range = name === undefined ? undefined : placeIn(service, file.path, item.range);
        return name === undefined || range === undefined ? [] : [{ key: name, name, range }];
    });
};
/** Settings that say what a container may do, and hold one word each, or a list of them. */
const decidingSettings = [
    'privileged',
    'pid',
    'ipc',
    'uts',
    'userns_mode',
    'network_mode',
    'cgroup',
    'cap_add',
    'security_opt',
    'use_api_socket',
];
/** Such settings of which nothing is known before somebody starts the service: a variable that nothing in the repository sets, and no default. */
const leftOpenBy = (service) => decidingSettings.flatMap(name => {
    const found = service.get(name);
    const items = found.state !== 'present' ? [] : found.node.kind === 'scalar' ? [found] : service.writtenItems(name);
    return items.flatMap(({ node, file }) => {
        const text = node.kind === 'scalar' ? node.value : '';
        const range = service.interpolate(text).pattern.startsWith(interpolate/* unknownMark */.g1) ? placeIn(service, file.path, node.range) : undefined;
        return range === undefined ? [] : [{ key: `${service.name} ${name} ${text}`, name: `${name}: ${text}`, range }];
    });
});
/** Docker's own frontends. Source: BuildKit, "Custom Dockerfile syntax". */
const ownFrontend = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/u;
/** Programs that read a Dockerfile in place of BuildKit's own. Source: Dockerfile reference, "Predefined ARGs". */
const frontendsOf = (service) => (0,build_pairs/* buildPairs */.g)(service, 'args').flatMap(({ name, value = '', from, range: written }) => {
    const isOwn = name !== 'BUILDKIT_SYNTAX' || value === '' || ownFrontend.test(service.interpolate(value).pattern);
    const range = isOwn ? undefined : placeIn(service, from, written);
    return range === undefined ? [] : [{ key: value, name: value, range }];
});
const kinds = [
    {
        renderer: 'definitions of builds',
        what: names => `has Dockerfiles read by other programs than BuildKit's own (${names})`,
        of: frontendsOf,
    },
    {
        renderer: 'environment files',
        what: names => `lets whoever starts it say what containers may do (${names})`,
        of: leftOpenBy,
    },
    {
        renderer: 'providers of services',
        what: names => `has programs of the machine started in place of containers (${names})`,
        of: providedBy,
    },
    {
        renderer: 'containers of others',
        what: names => `mounts whatever is mounted into containers that no service makes (${names})`,
        of: takenOverBy,
    },
    { renderer: 'definitions of builds', what: names => `builds with contexts that lie elsewhere (${names})`, of: contextsOf },
    { renderer: 'definitions of builds', what: names => `lets builds ask for rights of the machine (${names})`, of: entitlementsOf },
];
/**
 * What a Compose file says that its base did not, and that no file of the repository holds: programs of the machine that are started in
 * place of containers, mounts of containers that were there before, named build contexts that lie elsewhere, frontends of builds, settings that are left to whoever starts
 * it, and variables of included files. `base` is undefined for a
 * file that is new, or was somewhere else.
 */
const composeParts = (head, base) => {
    const contents = new tree_differences/* Contents */.vo();
    const ofServices = kinds.flatMap(({ of, what, renderer }) => {
        const ofSide = (project) => (project?.services ?? []).flatMap(service => of(service, contents));
        return freshPart(ofSide(head), ofSide(base), what, renderer);
    });
    return [...ofServices, ...freshPart(includedVariables(head), includedVariables(base), variableWords, 'environment files')];
};
const variableWords = (names) => `gives variables to what it includes (${names})`;
/** Environment files whose variables included files take. Source: Compose specification, `include`, long syntax. */
const includedVariables = (project) => {
    const found = project?.topLevel('include');
    return found?.state !== 'present' || found.file !== project?.file
        ? []
        : (0,lookup/* itemsOf */.S3)(found.node).flatMap(item => {
            const node = (0,lookup/* nodeAt */.oB)(item, 'env_file');
            if (node === undefined)
                return [];
            const text = (0,lookup/* writtenText */.v4)(node);
            return [{ key: text, name: (0,lookup/* stringAt */.bX)(node) ?? text, range: node.range }];
        });
};
/**
 * Files of other names than are read here, because a variable of the `.env` beside a Compose file stands in the name. `by`: what the part is about, the Compose
 * file or the `.env`.
 */
const ledParts = (now, before, by) => {
    const known = new Set(before.file === undefined ? [] : ledElsewhere(before.file, before.dotenv).map(({ to }) => to));
    const fresh = ledElsewhere(now.file, now.dotenv).filter(({ to }) => to === undefined || !known.has(to));
    const [first] = fresh;
    if (first === undefined)
        return [];
    const names = (0,unrendered_part/* namesIn */.w)(fresh.map(({ to = 'what only the machine knows' }) => to));
    const at = by === 'file' ? { range: first.range } : {};
    return [{ ...at, what: `leads Compose to other files than are looked at here (${names})`, renderer: 'environment files' }];
};
/** What one side has and the other has not, told in one part. */
const freshPart = (now, before, what, renderer) => {
    const known = new Set(before.map(({ key }) => key));
    const fresh = now.filter(({ key }) => !known.has(key));
    const [first] = fresh;
    return first === undefined ? [] : [{ range: first.range, what: what((0,unrendered_part/* namesIn */.w)(fresh.map(({ name }) => name))), renderer }];
};

// EXTERNAL MODULE: ./build/artifacts/unrendered/devcontainer-change.js + 1 modules
var devcontainer_change = __webpack_require__(98683);
// EXTERNAL MODULE: ./build/artifacts/unrendered/engine-change.js
var engine_change = __webpack_require__(85871);
// EXTERNAL MODULE: ./build/artifacts/unrendered/gitops-change.js + 2 modules
var gitops_change = __webpack_require__(22530);
// EXTERNAL MODULE: ./build/artifacts/unrendered/granting-text.js + 1 modules
var granting_text = __webpack_require__(17827);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var parse = __webpack_require__(5354);
// EXTERNAL MODULE: ./build/artifacts/unrendered/harmless-places.js
var harmless_places = __webpack_require__(55608);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/kustomization-names.js





/** Fields whose files are judged as manifests or are data; generated data decides where fields are copied from it. */
const plainFields = new Set(['resources', 'bases', 'components', 'crds', 'apiVersion', 'kind', 'metadata']);
/** Fields that make objects of files and literals. */
const generatorFields = new Set(['configMapGenerator', 'secretGenerator']);
/**
 * True when a kustomization names a file for more than data or a resource: as values of a chart, a patch, a replacement, a plugin's
 * settings, or as data from which it copies fields into objects.
 */
const buildsWith = (kustomization, path) => {
    const folder = (0,text_path/* folderOf */.yS)(kustomization.path);
    const root = (0,parse/* parseYaml */.hN)(kustomization, undefined, parse/* MAX_WRITTEN_LENGTH */.aJ).documents[0]?.root;
    const copies = ['vars', 'replacements'].some(field => (0,lookup/* lookup */.$I)(root, field).state !== 'absent');
    return (0,lookup/* entriesOf */.Mc)(root).some(({ name, value }) => {
        if (name === undefined || plainFields.has(name))
            return false;
        return (0,tree_differences/* leavesOf */.wf)([{ path: [], base: undefined, head: value }]).some(({ head }) => {
            const text = (0,lookup/* stringAt */.bX)(head);
            if (text === undefined || text.length > maxPath)
                return false;
            // `values.yaml=config.yaml`: the name in the generated object, then the file.
            const [key, named = key] = text.split('=', 2);
            if ((0,text_path/* resolvePath */.o1)(folder, named ?? '') !== path)
                return false;
            return !generatorFields.has(name) || copies || (0,harmless_places/* isValuesKey */.OT)(key ?? '');
        });
    });
};
/** Longer texts are no paths. */
const maxPath = 1_024;

// EXTERNAL MODULE: ./build/artifacts/unrendered/patch-content.js
var patch_content = __webpack_require__(73340);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/kustomization-change.js







/**
 * Fields that say what objects are called and marked, how many there are and in which order they are printed; what they generate is data.
 */
const idleFields = new Set([
    ...['apiVersion', 'kind', 'metadata', 'namespace', 'namePrefix', 'nameSuffix', 'generatorOptions', 'buildMetadata', 'sortOptions'],
    ...['replicas', 'crds'],
]);
const labelFields = new Set(['labels', 'commonLabels', 'commonAnnotations']);
const resourceFields = new Set(['resources', 'bases', 'components']);
const patchFields = new Set(['patches', 'patchesStrategicMerge', 'patchesJson6902']);
const imageFields = new Set(['images', 'imageTags']);
const overlays = 'overlays';
const nothing = { parts: [], named: [] };
/** What a kustomization says, or that it can't be read. kustomize reads the first document only. */
const read = (file) => {
    if (file === undefined)
        return { root: undefined, readable: true };
    const { documents, notifications } = (0,parse/* parseYaml */.hN)(file, undefined, parse/* MAX_WRITTEN_LENGTH */.aJ);
    const root = documents[0]?.root;
    const readable = notifications.every(({ level }) => level !== 'error') && (root === undefined || root.kind === 'mapping');
    return { root: root?.kind === 'mapping' ? root : undefined, readable };
};
/**
 * What of a changed kustomization would have to be built to be judged. Names, labels, replicas, generated data and the order of resources
 * are not; a side is undefined where the file is not there.
 */
const kustomizationChange = (base, head) => {
    const [before, after] = [read(base), read(head)];
    if (!after.readable)
        return { parts: [{ what: "is a kustomization that can't be read", renderer: overlays }], named: [] };
    const contents = new tree_differences/* Contents */.vo();
    if (!contents.canCompare(before.root) || !contents.canCompare(after.root))
        return { parts: [{ what: 'is a kustomization that is too large to be read', renderer: overlays }], named: [] };
    const fields = new Map();
    for (const entry of (0,lookup/* entriesOf */.Mc)(after.root))
        if (entry.name !== undefined)
            fields.set(entry.name, { head: entry });
    for (const entry of (0,lookup/* entriesOf */.Mc)(before.root))
        if (entry.name !== undefined)
            fields.set(entry.name, { ...fields.get(entry.name), base: entry });
    const changes = [...fields].map(([name, sides]) => {
        if (contents.of(sides.base?.value) === contents.of(sides.head?.value))
            return nothing;
        return fieldChange(name, sides, contents);
    });
    return { parts: changes.flatMap(({ parts }) => parts), named: changes.flatMap(({ named }) => named) };
};
const fieldChange = (name, sides, contents) => {
    // Why not where there was none: who names the place of what had none says no more than its objects could.
    if (name === 'namespace' && sides.base && sides.head)
        return partOf(sides, 'puts what it builds into another namespace');
    if (idleFields.has(name))
        return nothing;
    if (labelFields.has(name))
        return guardedLabels(name, sides) ? partOf(sides, `sets labels or annotations that guard pods`) : nothing;
    if (generatorFields.has(name))
        return generatedValues(sides) ? partOf(sides, `makes values of a chart by "${name}"`) : nothing;
    if (resourceFields.has(name))
        return { parts: [], named: namedResources(sides, contents) };
    if (patchFields.has(name))
        return patchChange(sides, contents);
    if (imageFields.has(name))
        return partOf(newest(sides, contents), `puts other images in place by "${name}"`);
    return partOf(newest(sides, contents), `changes what is built by "${name}"`);
};
const partOf = ({ head }, what) => ({
    parts: [{ range: head?.range, what, renderer: overlays }],
    named: [],
});
/** The first item that is not at the base, or the whole field. */
const newest = (sides, contents) => {
    const item = split(sides, contents).added[0];
    return item === undefined ? { head: sides.head } : { head: item };
};
/** Items of a list that only one side has, each as often as it has it more. */
const split = ({ base, head }, contents) => {
    const counts = new Map();
    const before = (0,lookup/* itemsOf */.S3)(base?.value);
    for (const item of before)
        counts.set(contents.of(item), (counts.get(contents.of(item)) ?? 0) + 1);
    const added = (0,lookup/* itemsOf */.S3)(head?.value).filter(item => {
        const left = counts.get(contents.of(item)) ?? 0;
        if (left > 0)
            counts.set(contents.of(item), left - 1);
        return left === 0;
    });
    const removed = before.filter(item => {
        const left = counts.get(contents.of(item)) ?? 0;
        if (left > 0)
            counts.set(contents.of(item), left - 1);
        return left > 0;
    });
    return { added, removed };
};
const guardedLabels = (field, { base, head }) => [base, head].some(entry => (0,tree_differences/* leavesOf */.wf)([{ path: [], base: undefined, head: entry?.value }]).some(({ path }) => {
    const key = path.findLast(step => typeof step === 'string' && !['pairs', 'fields'].includes(step));
    return key !== undefined && !(0,harmless_places/* isHarmlessPlace */.P5)(['metadata', field === 'commonAnnotations' ? 'annotations' : 'labels', key], undefined);
}));
/** A Flux HelmRelease can take its values from what a kustomization generates. */
const generatedValues = ({ base, head }) => [base, head].some(entry => (0,tree_differences/* leavesOf */.wf)([{ path: [], base: undefined, head: entry?.value }]).some(({ head: leaf }) => (0,harmless_places/* isValuesKey */.OT)((0,lookup/* stringAt */.bX)(leaf) ?? '')));
/** What ceases to be named is deployed no more; an order has no meaning. What is not a path can't be built. */
const namedResources = (sides, contents) => split(sides, contents).added.map(item => ({ role: 'resource', path: (0,lookup/* stringAt */.bX)(item) ?? '', side: 'head', range: item.range }));
const patchChange = (sides, contents) => {
    const { added, removed } = split(sides, contents);
    if (added.length === 0 && removed.length === 0)
        return partOf(sides, 'applies its patches in another order');
    const changes = [
        ...added.map(item => patchItem(item, 'head', item.range)),
        ...removed.map(item => patchItem(item, 'base', sides.head?.range)),
    ];
    return { parts: changes.flatMap(({ parts }) => parts), named: changes.flatMap(({ named }) => named) };
};
const patchItem = (item, side, range) => {
    const hasTarget = item.kind === 'mapping' && (0,lookup/* lookup */.$I)(item, 'target').state !== 'absent';
    const target = hasTarget ? ((0,patch_content/* targetKind */.WL)(item) ?? 'any') : undefined;
    const path = item.kind === 'mapping' ? (0,lookup/* stringAt */.bX)(item, 'path') : (0,lookup/* stringAt */.bX)(item);
    const inline = item.kind === 'mapping' ? (0,lookup/* stringAt */.bX)(item, 'patch') : undefined;
    const text = inline ?? (path?.includes('\n') ? path : undefined);
    if (item.kind === 'mapping' && (0,lookup/* lookup */.$I)(item, 'options').state !== 'absent')
        return { parts: [{ range, what: 'applies patches that may rename what they change', renderer: overlays }], named: [] };
    if (text === undefined && path !== undefined)
        return { parts: [], named: [{ role: 'patch', path, side, range, target }] };
    const hazards = text === undefined ? [{ place: 'a patch' }] : (0,patch_content/* patchHazards */.yJ)(text, target);
    if (hazards.length === 0)
        return nothing;
    const verb = side === 'head' ? 'patches' : 'no longer patches';
    return { parts: [{ range, what: `${verb} objects (${(0,unrendered_part/* namesIn */.w)(hazards.map(({ place }) => place))})`, renderer: overlays }], named: [] };
};

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/walk.js
var walk = __webpack_require__(79251);
// EXTERNAL MODULE: ./build/artifacts/unrendered/values-change.js
var values_change = __webpack_require__(86515);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/patch-change.js








/**
 * What changed patches do that rules can't see: they look at what a patch sets, not at what it takes away from an object, or leaves to it
 * from now on. `base` is the manifest before the change.
 */
const patchParts = (head, base) => head.template === 'helm'
    ? []
    : head.objects.flatMap(object => {
        const before = base && firstBySubject(base).get(object.subject);
        return [...takenAway(object, before), ...setElsewhere(object, before)];
    });
/** The first object of each subject. */
const firstBySubject = (0,once_for/* onceFor */.b)(({ objects }) => new Map(objects.toReversed().map(object => [object.subject, object])));
const takenAway = (object, before) => {
    if (!object.partial || (0,pod_spec_places/* templatePathOf */.ZM)(object) === undefined)
        return [];
    return patch_change_partOf(object, before, 'takes away from an object', ({ path, head }) => {
        const isGone = head === undefined || (0,lookup/* isExplicitNull */.IH)(head);
        const isDirective = path.some(step => typeof step === 'string' && step.startsWith('$'));
        return (isGone || isDirective) && !(0,harmless_places/* isHarmlessPlace */.P5)(path, object.kind, true);
    });
};
/** A patch with a `target` may name any kind: a pod's fields in one that has no pods are those of the object that it is applied to. */
const setElsewhere = (object, before) => {
    const { kind, group, node } = object;
    if ((0,walk/* runsPods */.D2)(object) || (0,pod_spec_places/* templatePathOf */.ZM)(object) !== undefined)
        return [];
    const isForeign = group === 'apps' || group === 'batch';
    const template = (0,lookup/* mappingAt */.oh)(node, 'spec', 'template', 'spec') ?? (0,lookup/* mappingAt */.oh)(node, 'spec', 'jobTemplate', 'spec', 'template', 'spec');
    if (!isForeign && (template === undefined || !hasPodKeys(template)))
        return [];
    return patch_change_partOf(object, before, "sets a pod's fields in a kind that has no pods", ({ path }) => isForeign
        ? !(0,harmless_places/* isHarmlessPlace */.P5)(path, kind)
        : path.some(step => typeof step === 'string' && podKeys.has(step)) && !isOfMachine(object, path));
};
/** Volumes of virtual machines that a pod has not, or that give it nothing of the node. Source: KubeVirt API reference, `Volume`. */
const machineVolumes = new Set([
    ...['name', 'containerDisk', 'dataVolume', 'cloudInitNoCloud', 'cloudInitConfigDrive', 'sysprep', 'memoryDump', 'downwardMetrics'],
    ...['persistentVolumeClaim', 'ephemeral', 'emptyDisk', 'configMap', 'secret', 'downwardAPI', 'serviceAccount'],
]);
/**
 * True for a volume in the template of a virtual machine, which has a field `volumes`, as pods have. Why by the volume, too: a patch may have the kind of a
 * machine and be applied to a Deployment.
 */
const isOfMachine = ({ group, node }, path) => {
    const [, , , field, , source] = path;
    return (group === 'kubevirt.io' &&
        (0,lookup/* mappingAt */.oh)(node, 'spec', 'template', 'spec', 'domain') !== undefined &&
        field === 'volumes' &&
        typeof source === 'string' &&
        machineVolumes.has(source));
};
const podKeys = new Set([
    'hostNetwork',
    'hostPID',
    'hostIPC',
    'securityContext',
    'containers',
    'initContainers',
    'ephemeralContainers',
    'volumes',
]);
const hasPodKeys = (node) => node.entries.some(({ name }) => name !== undefined && podKeys.has(name));
const patch_change_partOf = (object, before, what, counts) => {
    const changed = (0,tree_differences/* leavesOf */.wf)((0,tree_differences/* treeDifferences */.Xm)(before?.node, object.node)).filter(counts);
    const first = changed.find(({ head }) => head !== undefined) ?? changed[0];
    if (first === undefined)
        return [];
    const range = first.head?.range ?? object.node.range;
    return [{ range, what: `${what} (${(0,unrendered_part/* namesIn */.w)(changed.map(({ path }) => (0,values_change/* valuePath */.nT)(path)))})`, renderer: 'overlays' }];
};

// EXTERNAL MODULE: ./build/artifacts/unrendered/quadlet-change.js
var quadlet_change = __webpack_require__(7171);
// EXTERNAL MODULE: ./build/artifacts/unrendered/sniffed-inputs.js
var sniffed_inputs = __webpack_require__(21117);
// EXTERNAL MODULE: ./build/artifacts/helm/actions.js
var actions = __webpack_require__(42663);
// EXTERNAL MODULE: ./build/artifacts/yaml/scalar.js
var scalar = __webpack_require__(46075);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/template-guards.js






/** Fields that say what a container may do, and the values that give it nothing. */
const guards = new Map([
    ...['privileged', 'hostNetwork', 'hostPID', 'hostIPC', 'allowPrivilegeEscalation'].map(name => [name, (value) => value === false || value === null]),
    ['runAsNonRoot', value => value === true],
    ['runAsUser', value => typeof value === 'number' && value > 0],
    ['procMount', value => value === null || value === 'Default' || value === ''],
]);
/** Fields that hold such fields. */
const guardHolders = new Set(['securityContext', 'capabilities', 'add', 'containers', 'initContainers', 'spec', 'template', 'volumes']);
/** Words with which a text sets such a field. */
const guardWords = /privileged|host(?:Network|PID|IPC|Path)|rivilegeEscalation|runAs(?:User|NonRoot)|procMount|SYS_ADMIN|NET_ADMIN|SYS_PTRACE|\bimage:/;
/** More of an action is not looked at. */
const maxAction = 2_000;
const maxLine = 500;
/** The actions of a template that print something and stand on a line that `before` has not. */
const newlyPrinted = (head, base) => {
    const known = new Set((base?.text ?? '').split('\n').map(line => line.trim()));
    const dots = [];
    const printed = [];
    for (const { range, kind } of (0,actions/* findActions */.X)(head.text)) {
        const action = head.text.slice(range.start, Math.min(range.end, range.start + maxAction));
        if (kind === 'control')
            follow(action, dots);
        if (kind !== 'print')
            continue;
        const line = head.lines.line(range.start);
        const start = head.lines.lineStart(line);
        const text = head.text.slice(start, Math.min(start + maxLine, head.lines.lineEnd(line))).trim();
        if (text.length < maxLine - 1 && known.has(text))
            continue;
        const before = head.text.slice(Math.max(start, range.start - maxLine), range.start);
        printed.push({ ...range, action, before, above: keyBefore(head.text.slice(Math.max(0, start - maxLine), start)), dot: dots.at(-1) });
    }
    return printed;
};
const follow = (action, dots) => {
    const [, word = '', rest = ''] = /^\{\{-?\s*(\w+)\b([\s\S]*?)-?\}\}$/.exec(action) ?? [];
    if (word === 'end')
        dots.pop();
    else if (word === 'if')
        dots.push(dots.at(-1));
    else if (word === 'with')
        dots.push(/^\s+\$?\.Values((?:\.\w+)+)\s*$/.exec(rest)?.[1]?.slice(1).split('.'));
    else if (word === 'range' || word === 'define' || word === 'block')
        dots.push(undefined);
};
/** What a changed template newly prints where it is said what a container may do, and that nothing shows to be harmless. */
const templateParts = (head, base, context) => {
    const open = newlyPrinted(head, base).filter(printed => !isHarmless(printed, context));
    const first = open[0];
    if (first === undefined)
        return [];
    const range = { start: first.start, end: first.end };
    return [{ range, what: `prints what a container may do (${(0,unrendered_part/* namesIn */.w)(open.map(({ action }) => action))})`, renderer: 'charts' }];
};
/** True when a template has such lines by what is known of its values, so that the chart has to be looked at. */
const printsGuards = (head, base, values) => newlyPrinted(head, base).some(printed => !isHarmless(printed, { values, partials: [], others: undefined }));
const isHarmless = ({ action, before, above, dot }, { values, partials, others }) => {
    if (literals(action).some(text => guardWords.test(text)))
        return false;
    const key = keyBefore(before);
    const included = /(?<![$.\w])(?:include|template)\s+"([^"]*)"/.exec(action)?.[1];
    if (included !== undefined && (key === undefined || guardHolders.has(key) || guards.has(key)))
        return isHarmlessTemplate(included, partials);
    if (key === undefined && composes(action, before))
        return false;
    const isGuard = key !== undefined && (guards.has(key) || guardHolders.has(key));
    const printsLines = key === undefined && /\bto\w*Yaml\b/.test(action);
    if (!isGuard && !printsLines)
        return true;
    const path = pathOf(action, dot);
    const node = path === undefined || values === undefined ? undefined : (0,lookup/* lookup */.$I)(values, ...path);
    // Without values, what is printed below a key is taken for a part of it.
    if (node === undefined || node.state === 'unknown')
        return printsLines && above !== undefined && !guards.has(above) && !guardHolders.has(above);
    if (node.state === 'absent')
        return !mayBeOfOthers(path ?? [], others);
    return key !== undefined && guards.has(key) ? guards.get(key)?.((0,scalar/* scalarValue */.U)(node.node)) === true : isHarmlessTree(node.node);
};
/** Whether a chart of its own may bring a value that the chart does not have: nothing shows what it is. */
const mayBeOfOthers = ([key, within], others) => within !== undefined && (others === undefined || others.has(key ?? ''));
/** True for a line of the manifest that is put together from texts, so that no part of it need say what it sets. */
const composes = (action, before) => before.trim() === '' && !/\bto\w*Yaml\b/.test(action) && literals(action).some(text => /[a-z]{2}/i.test(text));
const literals = (action) => [...action.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`/g)].map(([, double, back]) => double ?? back ?? '');
/** The path of the one value that an action prints, whatever encodes and indents it. */
const pathOf = (action, dot) => {
    const paths = [...action.matchAll(/\$?\.Values((?:\.\w+)+)/g)].map(([, path = '']) => path.slice(1).split('.'));
    if (paths.length === 1 && !/\b(?:default|coalesce|ternary|index|get|merge\w*|dict|set)\b/.test(action))
        return paths[0];
    return paths.length === 0 && /\bto\w*Yaml\s+\.(?![\w])|\{\{-?\s*\.\s*\|/.test(action) ? dot : undefined;
};
const isHarmlessTree = (root) => (0,tree_differences/* leavesOf */.wf)([{ path: [], base: undefined, head: root }]).every(({ path, head }) => {
    const value = head === undefined ? undefined : (0,scalar/* scalarValue */.U)(head);
    const guard = path.findLast(step => typeof step === 'string');
    const judge = typeof guard === 'string' ? guards.get(guard) : undefined;
    if (judge !== undefined)
        return judge(value);
    return !path.some(step => step === 'add' || step === 'image' || step === 'hostPath');
});
/** Names of templates that print labels and names. */
const labelTemplate = /(?:labels?|name|chart|version|checksum|annotations|tolerations|affinity|selectors?|secrets?|host|port|url|namespace)$/i;
const isHarmlessTemplate = (name, partials) => {
    const text = partials.map(file => definitionsIn(file).get(name)).find(found => found !== undefined);
    return text === undefined ? labelTemplate.test(name) : !guardWords.test(text) && !/securityContext|capabilities|to\w*Yaml/.test(text);
};
/** The named templates of a file, each with its text up to the next one. */
const definitionsIn = (0,once_for/* onceFor */.b)((file) => {
    const starts = [...file.text.matchAll(/\{\{-?\s*(?:define|block)\s+"([^"\n]*)"/g)];
    return new Map(starts.map(({ 1: name = '', index }, at) => [name, file.text.slice(index, starts[at + 1]?.index)]));
});
/** The key that an action is the value of: `privileged: "`. */
const keyBefore = (before) => {
    const text = before.replace(/["']$/, '').trimEnd();
    if (!text.endsWith(':'))
        return undefined;
    let start = text.length - 1;
    while (start > 0 && /[\w"'.-]/.test(text.charAt(start - 1)))
        start -= 1;
    return text.slice(start, -1).replaceAll(/["']/g, '');
};

// EXTERNAL MODULE: ./build/review/read/detours.js
var read_detours = __webpack_require__(18475);
// EXTERNAL MODULE: ./build/review/unrendered/changed-inputs.js
var changed_inputs = __webpack_require__(20161);
// EXTERNAL MODULE: ./build/artifacts/helm/templates-folder.js
var templates_folder = __webpack_require__(24284);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/chart-uses.js




const isIdentifier = (step) => typeof step === 'string' && /^\w+$/.test(step);
/** `.Values.a.b`, `(.Values).a`, `index .Values "a" "b"`, `hasKey .Values "a"`; with no path when the values are handed on as a whole. */
const chains = /(?:\b(?:index|hasKey|get)\s+\(?)?(?<!")[$\w]*\.Values\b((?:\.\w+)*)(?![\w(])(?:\)((?:\.\w+)+))?((?:\s+"\w+")*)/g;
/** The whole of what a chart is given, encoded or printed: by `$`, and by `.` where that is the same. */
const encodedDollar = /\b(?:to|mustTo|fro)\w*(?:Yaml|Json|Toml)\w*\s+\$(?![\w.])|(?:\{\{-?|\()\s*\$\s*(?:\||-?\}\}|\))/;
const encodedDot = /\b(?:to|mustTo|fro)\w*(?:Yaml|Json|Toml)\w*\s+\.(?![\w])|\{\{-?\s*\.\s*(?:\||-?\}\})/;
const printedDollar = /\bprint(?:f|ln)?\b[^|]*\s\$(?![\w.])/;
const printedDot = /\bprint(?:f|ln)?\b[^|]*\s\.(?![\w])/;
const inclusion = /(?<![$.\w])(?:include|template|block)\s+("(?:[^"\\]|\\.)*"|`[^`]*`|\S+)/g;
/** A template of the chart as a whole, of which a checksum is taken: what it says is in it. */
const checksum = /\(\s*print\s+\$?\.Template\.BasePath\s+"\/[\w./-]+"\s*\)[\s\S]*\|\s*sha256sum/;
const definition = /\{\{-?\s*(?:define|block)\s+"([^"]+)"/g;
/** Characters that say nothing more to YAML than the text they are. */
const plainText = /^[\w./:@+-]*$/;
/** Fields that take a number, or a word, without any say in what a container may do. */
const idleKeys = new Set(('replicas periodSeconds initialDelaySeconds timeoutSeconds failureThreshold successThreshold containerPort port targetPort number ' +
    'terminationGracePeriodSeconds minReadySeconds progressDeadlineSeconds revisionHistoryLimit maxReplicas minReplicas averageUtilization ' +
    'targetCPUUtilizationPercentage backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished weight storage storageClassName schedule').split(' '));
/** How the templates of a chart use what it is given: good enough to prove that a value can't matter, never that it does. */
class ChartUses {
    /** Uses by their paths, and by each path that leads to them. */
    #at;
    #below;
    #files;
    /** Templates of objects that run nothing. */
    #idle;
    #isComplete;
    #isKnown;
    /** `templates` are all of the chart's; undefined when they are not all known. `values` may hold templates themselves. */
    constructor(templates, values = []) {
        this.#files = templates ?? [];
        this.#isComplete = templates !== undefined;
        const all = [...this.#files, ...values];
        const uses = all.flatMap(usesIn);
        // Why: what a partial template prints into another file may be an object of any kind.
        const printsObjects = this.#files.some(file => (0,templates_folder/* isPartial */.m)(file.path) && mentionsKind(file.text));
        this.#idle = new Set(printsObjects ? [] : this.#files.filter(file => isIdle(file)));
        this.#isKnown = templates !== undefined && uses.every(({ path }) => path !== '' && path.split('.').length <= maxSteps) && isClosed(all);
        this.#at = Map.groupBy(uses, ({ path }) => path);
        this.#below = this.#isKnown ? usesBelow(uses) : new Map();
    }
    /**
     * True when a change of one value is certain to change no container and no image. `isJudged`: the template is read by the rules in this
     * change.
     */
    isHarmless({ path, head }, isJudged) {
        if (!this.#isKnown)
            return false;
        const unwritable = path.findIndex(step => !isIdentifier(step));
        const text = (unwritable === -1 ? path : path.slice(0, unwritable)).join('.');
        const value = head === undefined ? null : (0,scalar/* scalarValue */.U)(head);
        if (value === undefined)
            return false;
        const touching = [...prefixesOf(text).flatMap(prefix => this.#at.get(prefix) ?? []), ...(this.#below.get(text) ?? [])];
        return touching.every(use => (this.#idle.has(use.file) && !/[\n\r]|\{\{/.test(String(value))) ||
            (unwritable === -1 && use.path === text && isHarmlessUse(use, value, isJudged)));
    }
    /**
     * True when no template prints a field of `Chart.yaml` but into labels that say which chart and version it is. Templates of other charts
     * take an application's version for the tag of its image, never the chart's.
     */
    isOnlyLabel(field) {
        if (!this.#isComplete || (field !== 'version' && !this.#isKnown))
            return false;
        const name = { version: 'Version', appVersion: 'AppVersion', name: 'Name' }[field];
        return this.#files.every(file => labelled(file, name));
    }
}
const mentionsKind = (text) => /^[ \t]*["']?kind["']?[ \t]*:/m.test(text);
/** Kinds that hold data or addresses. */
const dataKinds = new Set(['Service', 'ConfigMap']);
/** Objects of idle kinds only, each named plainly. */
const isIdle = ({ path, text }) => {
    const kinds = [...text.matchAll(/^[ \t]*["']?kind["']?[ \t]*:([^\n]*)/gm)].map(([, kind = '']) => kind.trim());
    return (kinds.length > 0 &&
        !(0,templates_folder/* isPartial */.m)(path) &&
        kinds.every(kind => harmless_places/* idleKinds */.Uk.has(kind) || dataKinds.has(kind)) &&
        !/values[\w-]*\.ya?ml/.test(text) &&
        !/[[{,][ \t]*["']?kind/.test(text));
};
const usesIn = (file) => (0,actions/* findActions */.X)(file.text).flatMap(({ range, kind }) => {
    if (kind === 'comment' || range.end - range.start > chart_uses_maxAction)
        return [];
    const action = file.text.slice(range.start, range.end);
    const before = lineBefore(file.text, range.start);
    const after = file.text.slice(range.end, range.end + chart_uses_maxLine).split('\n', 1)[0] ?? '';
    return [...action.matchAll(chains)].map(([whole, direct = '', behind = '', named = '']) => {
        // Only these functions take names of values behind the values.
        const names = /^(?:index|hasKey|get)\b/.test(whole) ? named.replaceAll(/\s+"(\w+)"/g, '.$1') : '';
        return { file, path: `${direct}${behind}${names}`.slice(1), action, before, after };
    });
});
/** Values that are nested more deeply are not followed. */
const maxSteps = 30;
/** A path and those that lead to it: `a.b.c`, `a.b`, `a`. */
const prefixesOf = (path) => {
    const steps = path.split('.').slice(0, maxSteps + 1);
    return steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
};
const usesBelow = (uses) => {
    const below = new Map();
    for (const use of uses)
        for (const prefix of prefixesOf(use.path).slice(1)) {
            const others = below.get(prefix);
            if (others)
                others.push(use);
            else
                below.set(prefix, [use]);
        }
    return below;
};
/** More of a line around an action is not looked at, nor into longer actions. */
const chart_uses_maxLine = 500;
const chart_uses_maxAction = 2_000;
/** The text of a line before an offset; what is further off than that comes as if it stood there. */
const lineBefore = (text, at) => {
    const before = text.slice(Math.max(0, at - chart_uses_maxLine), at);
    return before.slice(before.lastIndexOf('\n') + 1);
};
/** True when the templates hand what they are given to nothing but themselves. */
const isClosed = (files) => {
    const defined = new Set(files.flatMap(({ text }) => [...text.matchAll(definition)].map(([, name]) => name)));
    return files.every(({ text }) => {
        const dot = new Dot();
        return (0,actions/* findActions */.X)(text).every(({ range, kind }) => {
            if (kind === 'comment')
                return true;
            if (range.end - range.start > chart_uses_maxAction)
                return false;
            const action = text.slice(range.start, range.end);
            dot.read(action);
            if (encodedDollar.test(action) || (dot.isRoot && encodedDot.test(action)))
                return false;
            // Why asked first: an action is taken apart letter by letter.
            if (action.includes('print') && groupsOf(action).some(group => printedDollar.test(group) || (dot.isRoot && printedDot.test(group))))
                return false;
            if (checksum.test(action))
                return true;
            return [...action.matchAll(inclusion)].every(([, name = '']) => name.startsWith('"') && defined.has(name.slice(1, -1)));
        });
    });
};
/** What stands in each pair of brackets, and outside of all, without what is in brackets within. */
const groupsOf = (action) => {
    const done = [];
    const open = [''];
    for (const char of action) {
        if (char === '(')
            open.push('');
        else if (char === ')' && open.length > 1)
            done.push(open.pop() ?? '');
        else
            open.push(`${open.pop() ?? ''}${char}`);
    }
    return [...done, ...open];
};
/** Follows the blocks of a template: whether `.` may be all that the chart is given, as it is outside of `with` and `range`. */
class Dot {
    #outer = [];
    isRoot = true;
    read(action) {
        const [, word, rest = ''] = /^\{\{-?\s*(if|with|range|define|block|else|end)\b([\s\S]*?)-?\}\}$/.exec(action) ?? [];
        if (word === undefined)
            return;
        if (word === 'end')
            this.isRoot = this.#outer.pop() ?? true;
        else if (word === 'else')
            this.isRoot = this.#outer.at(-1) ?? true;
        else {
            this.#outer.push(this.isRoot);
            // Why: who calls a template may hand it anything.
            if (word === 'define' || word === 'block')
                this.isRoot = true;
            else if (word !== 'if' && !/^\s*[.$]\s*$/.test(rest))
                this.isRoot = false;
        }
    }
}
const isHarmlessUse = ({ file, action, before, after }, value, isJudged) => {
    // What a condition prints or not is written in the template.
    if (/^\{\{-?\s*(?:else\s+)?if\s/.test(action))
        return isJudged(file.path);
    if (!/^\{\{-?\s*\$?\.Values(?:\.\w+)+(?:\s*\|\s*(?:quote|squote|int|int64|toString))*\s*-?\}\}$/.test(action))
        return false;
    if (value !== null && !plainText.test(String(value)))
        return false;
    const key = /^\s*(?:- )?(\w+):\s*["']?$/.exec(before)?.[1];
    if (key !== undefined)
        return idleKeys.has(key) && /^["']?\s*$/.test(after);
    return typeof value === 'number' && /^\s*- ["']?--[\w-]+=[\w.:/-]*$/.test(before) && /^["']?\s*$/.test(after);
};
const labelKey = /^\s*["']?(?:helm\.sh\/chart|chart|helm\.sh\/[\w-]+|app\.kubernetes\.io\/[\w-]+|app|version|heritage|release)["']?\s*:/;
/** Names of templates that print nothing but labels and names. */
const chart_uses_labelTemplate = /(?:chart|chartref|labels?|version)$/i;
const labelled = ({ text }, field) => {
    let template = '';
    for (const { range, kind } of (0,actions/* findActions */.X)(text)) {
        if (range.end - range.start > chart_uses_maxAction)
            return false;
        const action = text.slice(range.start, range.end);
        const opened = /^\{\{-?\s*define\s+"([^"]*)"/.exec(action)?.[1];
        if (opened !== undefined)
            template = opened;
        if (kind === 'comment' || !action.includes('.Chart'))
            continue;
        const printed = [...action.matchAll(/\.Chart((?:\.\w+)?)/g)].map(([, name = '']) => name.slice(1));
        if (!printed.includes(field) && !printed.includes(''))
            continue;
        if (!labelKey.test(lineBefore(text, range.start)) && !chart_uses_labelTemplate.test(template))
            return false;
    }
    return !/image[^\n]{0,200}(?:include|template)\s+"[^"\n]{0,100}(?:chart|labels?|version)"/i.test(text);
};

;// CONCATENATED MODULE: ./build/review/unrendered/charts.js








/** More charts of one change are not looked through: each costs requests. */
const maxCharts = 10;
/** Charts with more templates than that are not looked through. */
const maxTemplates = 150;
const noContext = { values: undefined, partials: [], others: new Set() };
const unknownChart = { uses: new ChartUses(undefined), shared: new Set(), context: noContext, templates: undefined };
/** The charts around changed files, each read once. */
class Charts {
    #reader;
    #snapshots;
    #known = new Map();
    constructor(reader, snapshots) {
        this.#reader = reader;
        this.#snapshots = snapshots;
    }
    /** Both sides of a template, read now if nobody has. */
    async textsOf({ change, base, head, }) {
        if (base !== undefined || head !== undefined)
            return { base, head };
        const texts = await this.#reader.readChangedFiles([change]);
        return { base: (0,changed_inputs/* fileOf */.W7)((0,change_set/* basePath */.Jp)(change), texts.base.get((0,change_set/* basePath */.Jp)(change))), head: (0,changed_inputs/* fileOf */.W7)(change.path, texts.head.get(change.path)) };
    }
    /** How the templates of the chart in a folder use what the chart is given. */
    async usesOf(folder) {
        return (await this.#chart(folder)).uses;
    }
    /** Whether templates of the chart in a folder may read a file in it, by its path from there on. */
    async readsFile(folder, path) {
        const { templates } = await this.#chart(folder);
        return templates === undefined ? !isAboutChart(path) : templates.some(({ text }) => mayRead(text, path));
    }
    /** What the templates of the chart in a folder are rendered with. */
    async contextOf(folder) {
        return folder === undefined ? noContext : (await this.#chart(folder)).context;
    }
    /** The changed values of which it is not certain that they change no container and no image. */
    async unprovenValues(path, changed, head) {
        if (head === undefined)
            return changed;
        const { uses, shared } = await this.#chart((0,text_path/* folderOf */.yS)(path));
        const { artifacts } = this.#snapshots.head;
        // Why only of the chart's own values: with those a template is read, and what it prints with others nobody has seen.
        const isJudged = (template) => path === `${(0,text_path/* folderOf */.yS)(path)}values.yaml` && artifacts.has(template);
        return changed.filter(value => shared.has(String(value.path[0])) || shared.has(value.path.join('.')) || !uses.isHarmless(value, isJudged));
    }
    #chart(folder) {
        const chart = this.#known.get(folder) ?? (this.#known.size < maxCharts ? this.#read(folder) : Promise.resolve(unknownChart));
        this.#known.set(folder, chart);
        return chart;
    }
    async #read(folder) {
        const paths = await this.#reader.listFiles('head');
        const within = paths?.filter(path => path.startsWith(folder)) ?? [];
        const templates = within.filter(path => path.startsWith(`${folder}templates/`));
        if (!within.includes(`${folder}Chart.yaml`) || templates.length > maxTemplates)
            return unknownChart;
        // A chart within another one is given values by it, and gives it some.
        const parent = /^((?:.*\/)?)charts\/[^/]+\/$/.exec(folder)?.[1];
        if (parent !== undefined && paths?.includes(`${parent}Chart.yaml`))
            return unknownChart;
        const own = [`${folder}Chart.yaml`, `${folder}requirements.yaml`, `${folder}values.yaml`];
        const texts = await this.#reader.readFiles('head', [...own, ...templates]);
        const fileAt = (path) => (0,changed_inputs/* fileOf */.W7)(path, texts.get(path));
        const files = templates.flatMap(path => fileAt(path) ?? []);
        const values = fileAt(`${folder}values.yaml`);
        const uses = new ChartUses(files.length === templates.length ? files : undefined, values ? [values] : []);
        const nested = within.flatMap(path => /^charts\/([^/]+)\//.exec(path.slice(folder.length))?.[1] ?? []);
        const others = [...nested, ...own.slice(0, 2).flatMap(path => dependencyKeys(fileAt(path)))];
        const partials = files.filter(({ path }) => (0,templates_folder/* isPartial */.m)(path));
        const context = { values: values && (0,chart_values/* chartValues */.L)(values), partials, others: new Set(others) };
        return {
            uses,
            context,
            templates: files.length === templates.length ? files : undefined,
            shared: new Set(['global', 'tags', ...others]),
        };
    }
}
/** Each use of a chart's files in a template, with the path where that stands in it. Source: Helm's documentation, "Accessing Files Inside Templates". */
const fileUse = /\.Files\b(?:\.(?:Get|GetBytes|Lines)\s+"([^"\\]{0,500})")?/gu;
const mayRead = (template, path) => [...template.matchAll(fileUse)].some(([, literal]) => literal === undefined || literal.replace(/^(?:\.\/)+/u, '') === path);
/** What people read of a chart, and its templates do not, where they are not known. */
const isAboutChart = (path) => /(?:\.(?:md|rst|adoc|png|svg|jpe?g)|(?:^|\/)(?:LICENSE|NOTICE|OWNERS|CODEOWNERS|\.helmignore))$/iu.test(path);
/** What the dependencies of a chart are called in its values, and which values switch them on. */
const dependencyKeys = (file) => file === undefined
    ? []
    : (0,parse/* parseYaml */.hN)(file).documents.flatMap(({ root }) => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(root, 'dependencies')).flatMap(dependency => [
        ...['name', 'alias'].flatMap(key => (0,lookup/* stringAt */.bX)(dependency, key) ?? []),
        ...((0,lookup/* stringAt */.bX)(dependency, 'condition') ?? '').split(',').map(condition => condition.trim()),
    ]));

// EXTERNAL MODULE: ./build/artifacts/kubernetes/parse.js + 11 modules
var kubernetes_parse = __webpack_require__(69777);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/review/read/links.js
var read_links = __webpack_require__(30812);
// EXTERNAL MODULE: ./build/artifacts/kustomization-names.js
var kustomization_names = __webpack_require__(55939);
;// CONCATENATED MODULE: ./build/review/unrendered/named-inputs.js










/** More files and folders than that are not looked at for one kustomization. */
const maxNamed = 60;
/**
 * What is left unrendered of the files and folders that a changed kustomization begins to name, or ceases to. A file that the change brings
 * along is judged by itself; what was there before and is deployed from now on counts when something could run by it.
 */
const settleNamed = async (named, kustomization, context) => {
    if (named.length === 0)
        return [];
    if (named.length > maxNamed)
        return [{ range: named[0]?.range, what: `begins to name ${named.length} files, more than are looked at`, renderer: 'overlays' }];
    const folder = (0,text_path/* folderOf */.yS)(kustomization);
    const paths = named.map(({ path }) => (0,text_path/* resolvePath */.o1)(folder, path));
    const texts = { base: await readSide('base', named, paths, context), head: await readSide('head', named, paths, context) };
    return named.flatMap((input, index) => {
        const path = paths[index] ?? '';
        const what = input.role === 'patch' ? patchWords(input, path, texts, context) : resourceWords(input, path, texts.head, context);
        return what === undefined ? [] : [{ range: input.range, what, renderer: 'overlays' }];
    });
};
const readSide = async (side, named, paths, { reader }) => {
    const wanted = named.flatMap((input, index) => {
        const path = paths[index] ?? '';
        if (input.side !== side || input.path.includes('://'))
            return [];
        return input.role === 'patch' ? [path] : [path, ...(0,kustomization_names/* kustomizationsIn */.o)(path)];
    });
    return wanted.length > 0 ? reader.readFiles(side, [...new Set(wanted)]) : new Map();
};
/** Addresses of archives and repositories, as kustomize takes them for a base. */
const isRemote = (path) => path.includes('://') || /^[^/]+@|^git::|\?(?:ref|version|timeout|submodules)=|^[\w-]+(?:\.[\w-]+)+\/[^/]+\/[^/]+/.test(path);
/** Findings in what was moved are told as moved; in what was only changed most are as old as the file. */
const isAdded = (path, { changes }) => changes.files.some(file => file.path === path && (0,change_set/* isNewPath */.oi)(file));
const resourceWords = ({ path: written }, path, texts, context) => {
    const quoted = (0,unrendered_part/* namesIn */.w)([written]);
    if (isRemote(written) && texts.get(path)?.state !== 'text')
        return `takes in ${quoted} from elsewhere`;
    const own = context.head.artifacts.get(path);
    if (own?.kind === 'kubernetes' && isAdded(path, context))
        return undefined;
    const read = texts.get(path);
    if (read?.state === 'text')
        return fileWords(quoted, path, read, context);
    const inner = (0,kustomization_names/* kustomizationsIn */.o)(path).find(name => texts.get(name)?.state === 'text');
    if (inner === undefined)
        return `takes in ${quoted}, which is not to be found`;
    return isAdded(inner, context) ? undefined : `takes in ${quoted}, of which this change touches only a part at most`;
};
const fileWords = (quoted, path, read, { head }) => {
    if ((0,kubernetes_kustomization/* isKustomization */.Sv)(path))
        return `takes in ${quoted}, which is a kustomization`;
    const file = (0,changed_inputs/* fileOf */.W7)(path, read);
    if (file === undefined || (!(0,classify/* mayBeOurs */.UN)(path) && !head.files.has(path)))
        return `takes in ${quoted}, which is not read as a manifest by its name`;
    const found = (0,classify/* classify */.L8)(path, file.text);
    if (found.kind !== 'kubernetes')
        return `takes in ${quoted}, which is not read as a manifest`;
    const manifest = (0,kubernetes_parse/* parseKubernetes */.K)(file, { template: found.template ?? 'none' });
    return runsNothing(manifest) ? undefined : `takes in ${quoted}, which this change does not touch`;
};
/** True for a manifest by which nothing runs, and nothing is deployed. */
const runsNothing = ({ objects, notifications }) => notifications.every(({ level }) => level !== 'error') && objects.every(object => object.podSpecs.length === 0 && !(0,gitops_change/* deploysOthers */.U)(object));
const patchWords = (input, path, texts, context) => {
    const quoted = (0,unrendered_part/* namesIn */.w)([input.path]);
    const file = (0,changed_inputs/* fileOf */.W7)(path, texts[input.side].get(path));
    const verb = input.side === 'head' ? 'patches' : 'no longer patches';
    if (file === undefined)
        return `${verb} objects by ${quoted}, which can't be read`;
    const hazards = (0,patch_content/* patchHazards */.yJ)(file.text, input.target);
    if (hazards.length === 0)
        return undefined;
    const own = context.head.artifacts.get(path);
    const sees = input.side === 'head' &&
        own?.kind === 'kubernetes' &&
        isAdded(path, context) &&
        own.objects.every(({ kind }) => input.target === undefined || kind === input.target);
    return sees ? undefined : `${verb} objects by ${quoted} (${(0,unrendered_part/* namesIn */.w)(hazards.map(({ place }) => place))})`;
};

;// CONCATENATED MODULE: ./build/review/unrendered/named-folders.js








/** More manifests of a folder than that are not looked at. */
const maxManifests = 60;
/** So many files beside a manifest are asked which repository is this one. */
const maxSiblings = 20;
/** So many folders are looked at in one review; each is a request. */
const maxFolders = 50;
/** Files that are kept of one folder. */
const maxKept = 2_000;
/** The manifests of a repository by the folders that they lie below, listed once for all that name folders. */
class NamedFolders {
    reader;
    #changes;
    #added;
    #index;
    #left = maxFolders;
    constructor(reader, changes) {
        this.reader = reader;
        this.#changes = changes;
    }
    /** False when as many folders as are looked at have been. */
    take() {
        this.#left -= 1;
        return this.#left >= 0;
    }
    /** The manifests below a folder; of very many the first. */
    async below(folder) {
        this.#index ??= this.reader.listFiles('head').then(indexOf);
        return (await this.#index).get(folder) ?? [];
    }
    /** True for a file that the change brings along, and that is judged for itself. */
    isAdded(path) {
        this.#added ??= new Set(this.#changes.files.flatMap(file => ((0,change_set/* isNewPath */.oi)(file) ? [file.path] : [])));
        return this.#added.has(path);
    }
}
const indexOf = (tracked) => {
    const folders = new Map();
    for (const path of (tracked ?? []).filter(classify/* mayBeManifest */.QG))
        for (const folder of ['', ...(0,read_links/* prefixesOf */.E3)(path).slice(0, -1)]) {
            const files = folders.get(folder);
            if (files === undefined)
                folders.set(folder, [path]);
            else if (files.length < maxKept)
                files.push(path);
        }
    return folders;
};
/**
 * What is left unjudged of the folders that objects in `manifest` have deployed from now on. Manifests that the change brings along are
 * judged by themselves; what was there before counts when something could run by it, and so does a folder that is not to be found here.
 * `before` are manifests of the base beside it.
 */
const settleFolders = async (named, manifest, before, folders) => {
    const parts = [];
    for (const folder of named) {
        const what = await wordsOf(folder, manifest, before, folders);
        if (what !== undefined)
            parts.push({ range: folder.range, what, renderer: 'what GitOps controllers deploy' });
    }
    return parts;
};
const wordsOf = async ({ path, by, repository }, manifest, before, folders) => {
    const does = `has ${(0,unrendered_part/* namesIn */.w)([path])} deployed by ${by}`;
    if (!folders.take())
        return `${does}, and more folders are named than are looked at`;
    const files = /[{}*]/u.test(path) ? [] : await folders.below((0,text_path/* resolvePath */.o1)('', path));
    if (files.length === 0)
        return `${does}, which is not to be found in this repository`;
    if (repository !== undefined && !(await isKnown(repository, manifest, before, folders)))
        return `${does} from ${(0,unrendered_part/* namesIn */.w)([repository])}, which nothing beside it names`;
    const old = files.filter(file => !folders.isAdded(file));
    if (old.length > maxManifests || files.length === maxKept)
        return `${does}, which holds more manifests than are looked at`;
    const texts = old.length > 0 ? await folders.reader.readFiles('head', old) : new Map();
    const running = [...texts].find(([file, read]) => mayRun(file, read))?.[0];
    return running === undefined ? undefined : `${does}, where ${(0,unrendered_part/* namesIn */.w)([running])} was before`;
};
const mayRun = (path, read) => {
    if (read.state !== 'text')
        return read.state !== 'absent';
    const found = (0,classify/* classify */.L8)(path, read.text);
    return found.kind === 'kubernetes' && !runsNothing((0,kubernetes_parse/* parseKubernetes */.K)((0,source_file/* sourceFile */.s)(path, read.text), { template: found.template ?? 'none' }));
};
/** True when another manifest of the folder deploys from the address: most likely that of this repository. */
const isKnown = async (repository, manifest, before, folders) => {
    if (before.some(({ file }) => file.text.includes(repository)))
        return true;
    const folder = (0,text_path/* folderOf */.yS)(manifest);
    const around = await folders.below(folder.replace(/\/$/u, ''));
    const beside = around.filter(path => path !== manifest && (0,text_path/* folderOf */.yS)(path) === folder && !folders.isAdded(path)).slice(0, maxSiblings);
    const texts = beside.length > 0 ? await folders.reader.readFiles('base', beside) : new Map();
    return [...texts.values()].some(read => read.state === 'text' && read.text.includes(repository));
};

// EXTERNAL MODULE: ./build/review/unrendered/read-existing.js
var read_existing = __webpack_require__(84233);
;// CONCATENATED MODULE: ./build/review/unrendered/neighbours.js





/** Where the chart in a folder says what it is; the folder is empty or has a slash at its end. */
const chartPath = (folder) => `${folder}Chart.yaml`;
/** Files that templates read lie in the chart's folder, and seldom deep in it. */
const neighbours_maxFolders = 6;
const chartFolders = (path) => (0,text_path/* foldersAbove */.Zv)(path, neighbours_maxFolders);
/** The kustomizations and charts around files of a change, read for all of them at once: each read is a request. */
class Neighbours {
    #reader;
    #paths;
    #texts;
    /** Files that may be asked about: `plain` about kustomizations, `templates` about charts, `others` about charts that may read them. */
    constructor(reader, plain, templates, others) {
        this.#reader = reader;
        this.#paths = [
            ...plain.flatMap(kubernetes_kustomization/* kustomizationCandidates */.gj),
            ...templates.flatMap(deploy_inputs/* chartsOfTemplate */.PU).map(chartPath),
            ...others.flatMap(chartFolders).map(chartPath),
        ];
    }
    /** The kustomizations in the folder of a file and in the folders above, the nearest first. */
    async kustomizationsOf(path) {
        const texts = await this.#read();
        return (0,kubernetes_kustomization/* kustomizationCandidates */.gj)(path).flatMap(candidate => (0,changed_inputs/* fileOf */.W7)(candidate, texts.get(candidate)) ?? []);
    }
    /** The folder of the chart that a template is part of: the innermost that has a `Chart.yaml`, with a slash at its end or empty. */
    async chartOf(template) {
        const texts = await this.#read();
        return (0,deploy_inputs/* chartsOfTemplate */.PU)(template).find(folder => (texts.get(chartPath(folder))?.state ?? 'absent') !== 'absent');
    }
    /** The folder of the chart around a file: the innermost that has a `Chart.yaml`. Undefined, too, of a file that is not among `others`. */
    async chartAround(path) {
        const texts = await this.#read();
        return chartFolders(path).find(folder => (texts.get(chartPath(folder))?.state ?? 'absent') !== 'absent');
    }
    #read() {
        this.#texts ??= (0,read_existing/* readExisting */.Y)(this.#reader, this.#paths);
        return this.#texts;
    }
}

// EXTERNAL MODULE: ./build/artifacts/unrendered/given-variables.js
var given_variables = __webpack_require__(62043);
;// CONCATENATED MODULE: ./build/review/unrendered/other-files.js








/** What lies in another repository is fetched by whoever deploys, and read by nobody here. */
const submoduleParts = async (path, neighbours, before) => {
    const [displaced] = before.keys().filter(file => (0,text_path/* liesBelow */.Zj)(file, path));
    if (displaced !== undefined)
        return [{ what: `takes the place of ${(0,unrendered_part/* namesIn */.w)([displaced])}`, renderer: 'what GitOps controllers deploy', isElsewhere: true }];
    if ((await neighbours.chartAround(path)) !== undefined)
        return [{ what: 'is a submodule in the folder of a chart', renderer: 'charts', isElsewhere: true }];
    const around = await neighbours.kustomizationsOf(path);
    const isBuilt = around.some(file => (0,kubernetes_kustomization/* readKustomization */.kG)(file).paths.some(named => named === path || named.startsWith(`${path}/`)));
    return isBuilt ? [{ what: 'is a submodule that a kustomization builds with', renderer: 'overlays', isElsewhere: true }] : [];
};
/** A `.env`, for the Compose files beside it. */
const environmentParts = async ({ change, base, head }, reader) => {
    const beside = await (0,read_existing/* readExisting */.Y)(reader, (0,variables_change/* composeFilesBeside */.Uz)(change.path));
    const files = [...beside].flatMap(([path, read]) => (read.state === 'text' ? [(0,source_file/* sourceFile */.s)(path, read.text)] : []));
    return [
        ...(0,variables_change/* variablesParts */.m_)(base, head, files),
        ...files.flatMap(file => (head === undefined ? [] : ledParts({ file, dotenv: head }, { file, dotenv: base }, 'dotenv'))),
    ];
};
const leadsElsewhere = (file, base, head) => ledParts({ file, dotenv: head }, { file, dotenv: base }, 'dotenv').length > 0;
/** Longer lines of other texts are no variables. */
const givenLine = /^\s*(?:export\s+)?[A-Za-z_]\w{0,100}\s*[=:]/mu;
/** A file of variables that is not called `.env`. */
const givenParts = async ({ change, base, head }, reader, artifacts) => {
    if (head === undefined || change.status === 'removed' || !givenLine.test(head.text) || isOfAutomation(change.path))
        return [];
    // What commands start with it was judged with it, but for the files that its variables lead to.
    const isJudgedWithIt = (path) => {
        const artifact = artifacts.get(path);
        return artifact?.kind === 'compose' && artifact.variables?.includes(change.path) === true && !leadsElsewhere(artifact.file, base, head);
    };
    const around = await (0,read_existing/* readExisting */.Y)(reader, (0,given_variables/* composeFilesAround */.pn)(change.path).filter(path => !isJudgedWithIt(path)));
    const files = [...around].flatMap(([path, read]) => read.state === 'text' && read.text.includes('$') ? [(0,source_file/* sourceFile */.s)(path, read.text)] : []);
    return (0,given_variables/* givenVariablesParts */.Jd)(base, head, files);
};
/** Workflows and pipelines have words of their own for images and privileges; nothing deploys them. */
const isOfAutomation = (path) => /(?:^|\/)\.(?:github|gitlab|circleci|azure-pipelines|tekton|devcontainer|vscode)\/|\.gitlab-ci\.ya?ml$/.test(path);
/** Without empty lines and comments. Source: Helm, `pkg/ignore`. */
const linesOf = (file) => (file?.text ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .join('\n');
/** What Helm leaves out of a chart. */
const ignoreFileParts = ({ base, head }) => linesOf(base) === linesOf(head) ? [] : [{ what: 'says which of its files a chart leaves out', renderer: 'charts' }];
/** Whether nothing is left in the folder of a file. */
const isFolderGone = async (path, reader) => {
    const folder = (0,text_path/* folderOf */.yS)(path);
    const left = await reader.listFiles('head');
    return folder !== '' && left !== undefined && !left.some(other => other.startsWith(folder));
};

;// CONCATENATED MODULE: ./build/review/unrendered/find-unrendered.js





























/** More parts of one file are not told: each says that the file was not judged. */
const maxParts = 10;
/**
 * The parts of changed files that decide what kustomize, Helm, Flux or Argo CD deploy and that would have to be rendered to be judged. What
 * is certain to change no container and no image is not among them.
 */
const findUnrendered = async (reader, changes, snapshots, isIgnored, detours = read_detours/* noDetours */.sj) => {
    const inputs = await (0,changed_inputs/* readInputs */.Ko)(reader, changes, snapshots, isIgnored);
    const charts = new Charts(reader, snapshots);
    const neighbours = new Neighbours(reader, plainPaths(inputs, snapshots), templatePaths(inputs, snapshots), otherPaths(inputs));
    const folders = new NamedFolders(reader, changes);
    const manifests = manifestsByFolder(changes, snapshots.base, isIgnored);
    const context = { ...snapshots, reader, changes, isIgnored, manifests, charts, neighbours, folders };
    const found = [];
    for (const input of inputs) {
        const parts = await partsOf(input, context);
        for (const part of parts.slice(0, maxParts))
            found.push(placed(part, input));
    }
    return [...found, ...(await shownToTools(detours, reader, isIgnored))];
};
/** The files of a chart lie seldom deeper in it. */
const maxChartFolders = 6;
/** Changed files that deploying tools read by the paths at which links show them, and not by their own. */
const shownToTools = async ({ shown }, reader, isIgnored) => {
    const parts = [...shown].flatMap(([alias, path]) => {
        const kind = (0,deploy_inputs/* deployInputOf */.JP)(alias);
        // Why not variables: Compose files are judged with those.
        return kind === 'variables' || (kind !== undefined && kind === (0,deploy_inputs/* deployInputOf */.JP)(path)) || isIgnored(path) ? [] : [{ alias, path, kind }];
    });
    if (parts.length === 0)
        return [];
    const tracked = new Set(await reader.listFiles('head'));
    const isOfChart = (alias, path) => (0,text_path/* foldersAbove */.Zv)(alias, maxChartFolders).some(folder => tracked.has(`${folder}Chart.yaml`) && !path.startsWith(folder));
    return parts
        .filter(({ alias, path, kind }) => (kind === undefined || kind === 'template-part' ? isOfChart(alias, path) : true))
        .map(({ alias, path, kind }) => ({
        path,
        file: undefined,
        what: `is read by way of a link (${(0,unrendered_part/* namesIn */.w)([alias])})`,
        renderer: (kind && renderers.get(kind)) ?? 'charts',
        isElsewhere: true,
    }));
};
/** Changed files below folders `templates` whose chart has to be known. */
const templatePaths = (inputs, { head }) => inputs
    .filter(({ change }) => {
    const artifact = head.artifacts.get(change.path);
    return artifact === undefined || (artifact.kind === 'kubernetes' && artifact.template === 'helm');
})
    .flatMap(({ change }) => [change.path, (0,change_set/* basePath */.Jp)(change)])
    .filter(path => (0,deploy_inputs/* deployInputOf */.JP)(path) === 'template-part');
/** Changed files that a chart's templates may read, whatever they are called: one request tells for all of them whether there is a chart around. */
const otherPaths = (inputs) => inputs.map(({ change }) => change.path).filter(path => (0,deploy_inputs/* deployInputOf */.JP)(path) === undefined);
/** Kinds of files that say what runs by themselves, and nothing about others. */
const deploysItself = new Set(['dockerfile', 'compose', 'kubernetes']);
/** Files of which only a kustomization around them can say whether they are built with. */
const plainPaths = (inputs, { head }) => inputs
    .map(({ change, head: file, unread }) => ({
    path: change.path,
    isThere: file !== undefined || unread !== undefined || change.mayBe === 'submodule',
}))
    .filter(({ path, isThere }) => isThere &&
    ((0,deploy_inputs/* deployInputOf */.JP)(path) ?? 'template-part') === 'template-part' &&
    !deploysItself.has(head.artifacts.get(path)?.kind) &&
    !isOfAutomation(path))
    .map(({ path }) => path);
const placed = (part, { change: { path }, head }) => ({
    ...part,
    path,
    file: head,
    ...(part.range && head && { line: head.lines.line(part.range.start) }),
});
const partsOf = async (input, context) => {
    const { change, unread } = input;
    const kind = (0,deploy_inputs/* deployInputOf */.JP)(change.path) ?? (0,deploy_inputs/* deployInputOf */.JP)((0,change_set/* basePath */.Jp)(change));
    if (input.change.mayBe === 'submodule')
        return submoduleParts(change.path, context.neighbours, context.base.artifacts);
    if (unread !== undefined)
        return (await isDeployedUnread(kind, input, context)) ? [unreadPart(unread, kind)] : [];
    // Why before all kinds: whatever else the file is, the tools that start such containers go by its name.
    if (kind === 'devcontainer')
        return (0,devcontainer_change/* devcontainerParts */.p)(baseOf(input, context), input.head);
    const artifact = context.head.artifacts.get(change.path);
    if (artifact?.kind === 'kubernetes')
        return objectParts(artifact, input, context);
    if (artifact?.kind === 'compose')
        return projectParts(artifact, input, context);
    if (deploysItself.has(artifact?.kind))
        return [];
    // Why: a manifest that is gone deploys nothing; what its chart or overlay makes of that is told where they say so.
    if (change.status === 'removed' && deploysItself.has(context.base.artifacts.get(change.path)?.kind))
        return [];
    const parts = await fileParts(kind, input, context);
    // Why: where nothing is left, nothing is deployed by what was there, unless its folder belongs to a file that is still there.
    return change.status === 'removed' && kind !== 'quadlet' && parts.length > 0 && (await isFolderGone(change.path, context.reader))
        ? []
        : parts;
};
const renderers = new Map([
    ['kustomization', 'overlays'],
    ['variables', 'environment files'],
    ['build-file', 'definitions of builds'],
    ['quadlet', 'units of Podman'],
    ['devcontainer', 'containers to develop in'],
]);
const unreadPart = (unread, kind) => ({
    what: unread === 'link' ? 'is a link to what is deployed, which is not followed' : "can't be read",
    renderer: kind === undefined ? 'overlays' : (renderers.get(kind) ?? 'charts'),
    ...(unread === 'unreadable' && { isElsewhere: true }),
});
/** Whether what can't be read may be a part of what is deployed: by its name, among the templates of a chart, or since a kustomization names it. */
const isDeployedUnread = async (kind, { change }, { neighbours }) => {
    if (kind === 'template-part')
        return (await neighbours.chartOf(change.path)) !== undefined;
    if (kind !== undefined)
        return true;
    return (await neighbours.kustomizationsOf(change.path)).some(file => namesFile(file, change.path) || buildsWith(file, change.path));
};
const namesFile = (kustomization, path) => (0,kubernetes_kustomization/* readKustomization */.kG)(kustomization).paths.some(named => named === path);
const objectParts = async (head, { change }, context) => {
    const { base, companions, charts, neighbours } = context;
    const before = hasMoved(change) ? undefined : manifestOf(base, (0,change_set/* basePath */.Jp)(change));
    const manifests = context.manifests.get((0,text_path/* folderOf */.yS)(change.path)) ?? [];
    const { parts: deployed, named } = (0,gitops_change/* gitopsChange */.H)(head, before, manifests);
    const parts = [
        ...deployed,
        ...(await settleFolders(named, change.path, manifests, context.folders)),
        ...patchParts(head, before),
        ...(0,granting_text/* grantingParts */.f)(head, before),
    ];
    const values = companions.get((0,chart_values/* chartValuesPath */.W)(change.path) ?? '');
    if (head.template !== 'helm' || !mayHavePods(head) || !printsGuards(head.file, before?.file, values && (0,chart_values/* chartValues */.L)(values)))
        return parts;
    return [...parts, ...templateParts(head.file, before?.file, await charts.contextOf(await neighbours.chartOf(change.path)))];
};
const projectParts = (project, input, context) => {
    const { change, head = project.file } = input;
    const dotenv = context.companions.get((0,project_variables/* variablesPath */.XB)(change.path));
    return [
        ...composeParts(project, hasMoved(change) ? undefined : projectOf(context.base, (0,change_set/* basePath */.Jp)(change))),
        ...ledParts({ file: head, dotenv }, { file: baseOf(input, context), dotenv }, 'file'),
    ];
};
const manifestsByFolder = ({ files }, base, isIgnored) => Map.groupBy(files.flatMap(change => (isIgnored((0,change_set/* basePath */.Jp)(change)) ? [] : (manifestOf(base, (0,change_set/* basePath */.Jp)(change)) ?? []))), ({ file }) => (0,text_path/* folderOf */.yS)(file.path));
/** What stands in another folder than before is deployed by somebody else, or for the first time. */
const hasMoved = (change) => (0,text_path/* folderOf */.yS)((0,change_set/* basePath */.Jp)(change)) !== (0,text_path/* folderOf */.yS)(change.path);
const mayHavePods = ({ objects }) => objects.some(object => object.podSpecs.length > 0 || object.kind === undefined || (0,pod_spec_places/* templatePathOf */.ZM)(object) !== undefined);
const manifestOf = ({ artifacts }, path) => {
    const artifact = artifacts.get(path);
    return artifact?.kind === 'kubernetes' ? artifact : undefined;
};
const projectOf = ({ artifacts }, path) => {
    const artifact = artifacts.get(path);
    return artifact?.kind === 'compose' ? artifact : undefined;
};
const fileParts = async (kind, input, context) => {
    const { change, head } = input;
    switch (kind) {
        case 'kustomization': {
            const { parts, named } = kustomizationChange(baseOf(input, context), head);
            return [...parts, ...(await settleNamed(named, change.path, context))];
        }
        case 'chart-file':
            return chartFileParts(input, context);
        case 'helm-ignore':
            return ignoreFileParts(input);
        case 'packed-chart':
            return change.status === 'removed' ? [] : [{ what: 'is a packed chart', renderer: 'charts' }];
        case 'template-part':
            return partialParts(input, context);
        case 'values':
            return valuesParts(input, context);
        case 'variables':
            return environmentParts(input, context.reader);
        case 'build-file':
            return (0,build_file_change/* buildFileParts */.v)(baseOf(input, context), input.head);
        case 'quadlet':
            return (0,quadlet_change/* quadletParts */.T)(change.path, baseOf(input, context), head);
        case 'devcontainer':
            return (0,devcontainer_change/* devcontainerParts */.p)(baseOf(input, context), head);
        case undefined:
            return [
                ...(await Promise.all([
                    chartInputParts(input, context),
                    otherParts(input, context),
                    givenParts(input, context.reader, context.head.artifacts),
                ])).flat(),
                ...((0,engine_change/* isEnginePath */.O)(change.path) ? (0,engine_change/* engineParts */.J)(baseOf(input, context), head) : []),
            ];
    }
};
const chartFileParts = async ({ change, base, head }, { charts }) => {
    const kind = (0,chart_change/* chartFileKind */.B)(change.path) ?? (0,chart_change/* chartFileKind */.B)((0,change_set/* basePath */.Jp)(change));
    if (kind === undefined)
        return [];
    const { parts, printed } = (0,chart_change/* chartChange */.v)(kind, base, head);
    const open = [...parts];
    for (const [field, part] of printed)
        if (!(await isOnlyLabel(field, change.path, charts)))
            open.push(part);
    return open;
};
const isOnlyLabel = async (field, path, charts) => (await charts.usesOf((0,text_path/* folderOf */.yS)(path))).isOnlyLabel(field);
const partialParts = async (input, context) => {
    const { change } = input;
    const isOfChart = (await context.neighbours.chartOf(change.path)) ?? (await context.neighbours.chartOf((0,change_set/* basePath */.Jp)(change)));
    if (/(?:^|\/)NOTES\.txt$/.test(change.path) || isOfChart === undefined)
        return otherParts(input, context);
    const { base, head } = await context.charts.textsOf(input);
    if (base !== undefined && head !== undefined && (0,values_change/* bareTemplate */.j4)(base.text) === (0,values_change/* bareTemplate */.j4)(head.text))
        return [];
    return [{ what: 'is part of the templates of a chart', renderer: 'charts' }];
};
/** A file that templates read: what it holds stands in what they print. */
const chartInputParts = async ({ change, base, head }, { neighbours, charts }) => {
    if (base !== undefined && base.text === head?.text)
        return [];
    const folder = await neighbours.chartAround(change.path);
    if (folder === undefined || !(await charts.readsFile(folder, change.path.slice(folder.length))))
        return [];
    return [{ what: 'is read by templates of the chart around it', renderer: 'charts' }];
};
/** The text that a file had for the same purpose. */
const baseOf = ({ change, base }, { isIgnored }) => hasMoved(change) || isIgnored((0,change_set/* basePath */.Jp)(change)) ? undefined : base;
const valuesParts = async (input, context) => {
    const { change, head } = input;
    const changed = (0,values_change/* changedValues */.Ji)(baseOf(input, context), head);
    const isOpen = changed === 'unreadable' || changed.length === 0 || (0,deploy_inputs/* isBesideValues */.lS)(change.path);
    const open = isOpen ? changed : await context.charts.unprovenValues(change.path, changed, head);
    const part = (0,values_change/* valuesPart */.IO)(open);
    return part === undefined ? [] : [part];
};
/**
 * Files that only their text gives away, or a kustomization that names them. Those that it reads by a name which is no manifest's count as
 * well.
 */
const otherParts = async (input, context) => {
    const { change, head } = input;
    const base = baseOf(input, context);
    const text = head?.text ?? base?.text;
    if (text === undefined || isOfAutomation(change.path))
        return [];
    const isRead = context.head.files.has(change.path);
    const sniffed = isRead || change.status === 'removed' ? (0,sniffed_inputs/* sniffedParts */.E)(base, head) : [];
    if (sniffed.length > 0 || change.status === 'removed' || isSame(base, head))
        return sniffed;
    const around = await context.neighbours.kustomizationsOf(change.path);
    if (around.some(file => buildsWith(file, change.path)))
        return [{ what: 'is named by a kustomization for what it builds', renderer: 'overlays' }];
    return isRead || around.length === 0 || !(0,sniffed_inputs/* holdsObjects */.j)(text) ? [] : [hiddenObjects];
};
const hiddenObjects = {
    what: 'holds objects or patches under a name that is not read as a manifest, beside a kustomization',
    renderer: 'overlays',
};
/** Comments and the way in which something is written are of no account, as far as both can be read. */
const isSame = (base, head) => {
    if (base === undefined || head === undefined)
        return false;
    const changed = (0,values_change/* changedValues */.Ji)(base, head);
    return changed !== 'unreadable' && changed.length === 0;
};

// EXTERNAL MODULE: ./build/artifacts/compose/default-files.js
var default_files = __webpack_require__(86623);
;// CONCATENATED MODULE: ./build/review/read/changed-overrides.js



const none = { paths: [], choices: { base: new Map(), head: new Map() } };
/**
 * The Compose files whose override, which Compose takes by itself, is changed, taken away, moved, or displaced by another: each is judged with the one that
 * it had and the one that it has. What an override that comes anew does is told of itself.
 */
const changedOverrides = async (reader, changes, isIgnored) => {
    const changed = changes.files.filter(file => [file.path, (0,change_set/* basePath */.Jp)(file)].some(default_files/* isDefaultOverride */.eb));
    if (changed.length === 0)
        return none;
    const tracked = await reader.listFiles('head');
    if (tracked === undefined)
        return none;
    const [now, before] = [new Set(tracked), new Set((0,change_set/* pathsAtBase */.hf)(tracked, changes))];
    const touched = new Map(changes.files.map(file => [file.path, file]));
    const choices = { base: new Map(), head: new Map() };
    const paths = [];
    for (const folder of new Set(changed.flatMap(file => [(0,text_path/* folderOf */.yS)(file.path), (0,text_path/* folderOf */.yS)((0,change_set/* basePath */.Jp)(file))]))) {
        const former = (0,default_files/* defaultOverride */.wo)(folder, before);
        const main = (0,default_files/* defaultComposeFile */.UF)(folder, now);
        if (former === undefined || main === undefined || isIgnored(main))
            continue;
        const mainFile = touched.get(main);
        const formerMain = mainFile === undefined ? main : (0,change_set/* basePath */.Jp)(mainFile);
        if (formerMain !== (0,default_files/* defaultComposeFile */.UF)(folder, before))
            continue;
        choices.base.set(formerMain, { override: former });
        // Why the former one: what is no longer there says nothing, and its lines are what was taken away.
        choices.head.set(main, { override: (0,default_files/* defaultOverride */.wo)(folder, now) ?? former });
        if (mainFile === undefined)
            paths.push(main);
    }
    return { paths, choices };
};

// EXTERNAL MODULE: ./build/review/read/companions.js
var companions = __webpack_require__(79938);
// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
// EXTERNAL MODULE: ./build/artifacts/dockerfile/parse.js + 21 modules
var dockerfile_parse = __webpack_require__(31064);
// EXTERNAL MODULE: ./build/artifacts/dockerfile-name.js
var dockerfile_name = __webpack_require__(49169);
// EXTERNAL MODULE: ./build/review/read/naming-files.js
var naming_files = __webpack_require__(56683);
;// CONCATENATED MODULE: ./build/review/read/disguised-files.js







const instruction = /^[ \t]*(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|ENV|ARG|USER|WORKDIR|SHELL|ONBUILD|HEALTHCHECK|VOLUME|EXPOSE)[ \t]/iu;
/** FROM, or the beginning of it that goes on in the next line, or another program that reads the file. */
const beginning = /^\uFEFF?[ \t]*(?:FROM[ \t]|F(?:R(?:OM?)?)?\\|#[ \t]*syntax[ \t]*=)/iu;
/** Names of files that hold no text. */
const noText = /\.(?:png|jpe?g|gif|webp|ico|pdf|woff2?|ttf|otf|eot|zip|gz|tgz|bz2|xz|jar|class|so|dll|exe|wasm|mp[34])$/iu;
/** Names of programs and documentation, which are read last where the host tells of no lines. */
const otherText = /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|c|cc|h|hpp|cpp|cs|rb|php|html?|css|scss|md|rst|svg|lock|sum|map)$/iu;
/** How much a diff says for a Dockerfile: 2 when it holds a beginning of one, 0 when none of its lines is an instruction. */
const strengthOf = ({ path, status, hunks }) => {
    if (hunks === undefined)
        return noText.test((0,text_path/* fileNameOf */.bV)(path)) ? 0 : 1;
    const changed = hunks.flatMap(({ lines }) => lines.filter(({ sign }) => sign !== ' '));
    if (changed.some(({ sign, text }) => sign === '+' && beginning.test(text)))
        return 2;
    // All lines of a new file are there.
    return status !== 'added' && changed.some(({ text }) => instruction.test(text)) ? 1 : 0;
};
/** So many files of which little speaks for a Dockerfile are read to see whether they are one. */
const maxWeak = 200;
/** Changed files with names that say nothing whose texts may be those of Dockerfiles, as far as their diffs tell. */
const suspectsAmong = ({ files }, unread) => {
    const nobodys = (0,naming_files/* nobodysAmong */.z9)(unread);
    const open = files.filter(file => file.status !== 'removed' && file.mayBe === undefined && nobodys.has(file.path));
    const byStrength = Map.groupBy(open, strengthOf);
    const weak = Map.groupBy(byStrength.get(1) ?? [], ({ path }) => otherText.test((0,text_path/* fileNameOf */.bV)(path)));
    return [...(byStrength.get(2) ?? []), ...[...(weak.get(false) ?? []), ...(weak.get(true) ?? [])].slice(0, maxWeak)];
};
/** True when Docker would build from a text, whatever the file is called: it begins with FROM, and has nothing but instructions. */
const isWholeDockerfile = (path, text) => {
    const { instructions, notifications } = (0,dockerfile_parse/* parseDockerfile */.A)((0,source_file/* sourceFile */.s)(path, text), true);
    return instructions.length > 1 && notifications.every(({ level }) => level !== 'error');
};
/**
 * What the suspects are, and changed files whose names say something else: Dockerfiles by their texts, or left as they were. `links` names
 * what leads to changed files under a telling name.
 */
const unmask = (suspects, texts, links) => {
    const found = { base: emptySide(), head: emptySide() };
    for (const file of suspects) {
        const kind = kindOf(file.path, texts.head.get(file.path), links.get(file.path));
        if (kind === undefined)
            continue;
        keep(found.head, file.path, texts.head.get(file.path), kind);
        const path = (0,change_set/* basePath */.Jp)(file);
        if (kindOf(path, texts.base.get(path), links.get(file.path)) === kind)
            keep(found.base, path, texts.base.get(path), kind);
    }
    return found;
};
const emptySide = () => ({ texts: new Map(), kinds: new Map() });
const keep = ({ texts, kinds }, path, read, kind) => {
    if (read === undefined)
        return;
    texts.set(path, read);
    kinds.set(path, kind);
};
const kindOf = (path, read, link) => {
    if (read?.state !== 'text')
        return undefined;
    // Why the name of the link: it is by that name that tools read it.
    const named = link === undefined ? 'none' : (0,classify/* classify */.L8)(link, read.text).kind;
    if (named !== 'none')
        return named;
    const { text } = read;
    const looksLikeOne = ((0,dockerfile_name/* beginsAsDockerfile */.$B)(text) && !text.includes('\0')) || (0,dockerfile_name/* hasForeignFrontend */.rJ)(text);
    if (!looksLikeOne || (0,classify/* classify */.L8)(path, text).kind !== 'none')
        return undefined;
    return (0,dockerfile_name/* hasForeignFrontend */.rJ)(text) || isWholeDockerfile(path, text) ? 'dockerfile' : undefined;
};
/** Paths with the names of container files at which links show changed files of nobody's, by those. */
const namesByLinks = ({ shown }) => new Map([...shown].flatMap(([alias, path]) => ((0,classify/* mayBeOurs */.UN)(alias) ? [[path, alias]] : [])));

// EXTERNAL MODULE: ./build/review/read/ignored.js
var read_ignored = __webpack_require__(59803);
;// CONCATENATED MODULE: ./build/review/read/included-variables.js









/** A path, or a list of them. */
const scalarsIn = (node) => node?.kind === 'sequence' ? (0,lookup/* itemsOf */.S3)(node) : node === undefined ? [] : [node];
const pathsIn = (by, node) => scalarsIn(node).flatMap(one => {
    const path = one.kind === 'scalar' ? (0,companion_path/* companionPath */.ad)(by.path, one.value) : undefined;
    return path === undefined ? [] : [{ path, range: one.range }];
});
const includesOf = (by) => by.text.includes('include') && by.text.includes('env_file')
    ? (0,compose_source/* readComposeSource */.U_)(by)
        .roots.flatMap(root => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(root, 'include')))
        .flatMap(item => {
        const included = pathsIn(by, (0,lookup/* nodeAt */.oB)(item, 'path')).map(({ path }) => path);
        return pathsIn(by, (0,lookup/* nodeAt */.oB)(item, 'env_file')).map(({ path, range }) => ({ by, variables: path, range, included }));
    })
    : [];
/**
 * Files of variables that the change touches and an `include` names beside what it takes: told where they decide what a service may do, since what is included is
 * judged with the variables beside it. `files` are the Compose files of the head. Source: Compose Specification, `include`.
 */
const included_variables_includedVariables = async (reader, changes, files, { shown }) => {
    const changed = new Map(changes.flatMap(file => (file.status === 'removed' ? [] : [[file.path, file]])));
    const changeOf = (path) => changed.get(shown.get(path) ?? path);
    const taken = files
        .filter(({ path }) => (0,compose_name/* isComposeName */.Y)((0,text_path/* fileNameOf */.bV)(path)))
        .flatMap(includesOf)
        .filter(({ variables }) => changeOf(variables) !== undefined);
    if (taken.length === 0)
        return [];
    const texts = await reader.readChangedFiles([...new Set(taken.flatMap(({ variables }) => changeOf(variables) ?? []))]);
    const others = await reader.readFiles('head', [...new Set(taken.flatMap(({ included }) => included))].slice(0, companions/* maxCompanions */.WN));
    return taken.flatMap(({ by, variables, range, included }) => {
        const change = changeOf(variables);
        const [before, now] = change === undefined ? [] : [(0,changed_inputs/* fileOf */.W7)(variables, texts.base.get((0,change_set/* basePath */.Jp)(change))), (0,changed_inputs/* fileOf */.W7)(variables, texts.head.get(change.path))];
        const services = included.flatMap(path => (0,changed_inputs/* fileOf */.W7)(path, others.get(path)) ?? []);
        if ((0,given_variables/* givenVariablesParts */.Jd)(before, now, services).length === 0)
            return [];
        const message = `The variables of "${variables}", which this change touches, decide what services may do that are included here, and were not reviewed with them. Look at them yourself, or take "${by.path}" off the review with "ignore-paths".`;
        return [{ code: 'unresolved', level: 'error', path: by.path, range, message }];
    });
};

// EXTERNAL MODULE: ./build/review/read/read-followed.js + 1 modules
var read_followed = __webpack_require__(71284);
// EXTERNAL MODULE: ./build/review/read/snapshot.js
var snapshot = __webpack_require__(11989);
// EXTERNAL MODULE: ./build/review/read/surroundings.js + 2 modules
var surroundings = __webpack_require__(54828);
;// CONCATENATED MODULE: ./build/review/read/written-otherwise.js




/** An attribute by which git writes files in another encoding than they have in the repository. Source: gitattributes(5), "working-tree-encoding". */
const encodingAttribute = /[ \t]working-tree-encoding=(?!utf-?8(?:[ \t\r]|$))([^ \t\r]+)/iu;
/** The pattern of a line of attributes. */
const patternOf = (line) => /^"((?:[^"\\]|\\.)*)"/u.exec(line)?.[1] ?? line.split(/[ \t]/u, 1)[0] ?? '';
/** True where the end of a name is not known, or what follows its first letters. */
const isOpenPattern = (pattern) => /[*?]$|\.[^./]*[*?[][^/]*$|(?:^|\/)[^./]*[*?[][^./]*$/u.test(pattern);
/** True for a pattern that container files may have, and for one that names a group of attributes, which any pattern may have then. */
const mayNameOurs = (pattern) => {
    if (pattern.startsWith('[attr]') || isOpenPattern(pattern))
        return true;
    const sample = pattern.replaceAll(/\*+|\?|\[[^\]]{0,100}\]/gu, 'x');
    return (0,classify/* mayBeOurs */.UN)(sample) || (0,deploy_inputs/* deployInputOf */.JP)(sample) !== undefined;
};
const encodedLines = (read) => read?.state === 'text'
    ? read.text
        .split('\n')
        .map((line, index) => ({ line: line.trim(), number: index + 1 }))
        .filter(({ line }) => !line.startsWith('#') && encodingAttribute.test(line) && mayNameOurs(patternOf(line)))
    : [];
/**
 * Attributes of git by which container files are written in another encoding than they were reviewed in: whoever deploys them has another text. They are
 * told when they come, whatever files they are about by then.
 */
const writtenOtherwise = async (reader, { files }, isIgnored) => {
    const changed = files.filter(({ path, status }) => (0,text_path/* fileNameOf */.bV)(path) === '.gitattributes' && status !== 'removed' && !isIgnored(path));
    if (changed.length === 0)
        return [];
    const { base, head } = await reader.readChangedFiles(changed);
    return changed.flatMap((file) => {
        // Why not those of another file: they were about nothing, or about other files.
        const before = new Set(encodedLines((0,change_set/* basePath */.Jp)(file) === file.path ? base.get(file.path) : undefined).map(({ line }) => line));
        const [first] = encodedLines(head.get(file.path)).filter(({ line }) => !before.has(line));
        if (first === undefined)
            return [];
        const encoding = encodingAttribute.exec(first.line)?.[1] ?? '';
        const reason = `Line ${first.number}: git writes files of "${patternOf(first.line)}" in the encoding "${encoding}", so that whoever deploys them has another text than was reviewed. Keep them in UTF-8.`;
        return [{ path: file.path, status: 'not-evaluated', reason }];
    });
};

;// CONCATENATED MODULE: ./build/review/read/read-change.js























/** Reads both sides of a change: the changed files that may be ours, what they name, and what judging them needs besides. */
const readChange = async (plainReader, changes, ignorePaths, patience) => {
    const { ours, unread } = splitChanges(changes, ignorePaths);
    const isIgnored = (path) => (0,glob/* matchesAnyGlob */.oy)(path, ignorePaths);
    const detours = await (0,read_detours/* detoursOf */.aq)(plainReader, changes, unread);
    const reader = (0,read_detours/* withShown */.S7)(plainReader, detours);
    const named = namesByLinks(detours);
    const suspects = [...new Set([...suspectsAmong(changes, unread), ...changes.files.filter(({ path }) => named.has(path))])];
    const read = await reader.readChangedFiles([...ours, ...suspects]);
    const disguised = unmask([...suspects, ...ours], read, named);
    const changed = {
        base: without(read.base, suspects.map(change_set/* basePath */.Jp)),
        head: without(read.head, suspects.map(({ path }) => path)),
    };
    const links = [...changed.head].flatMap(([path, read]) => (read.state === 'link' ? [{ path, target: read.target }] : []));
    const naming = await (0,naming_files/* readNaming */.rt)(reader, changes, unread, changed.head);
    const overrides = await changedOverrides(reader, changes, isIgnored);
    const affected = [
        ...overrides.paths,
        ...(await affectedDockerfiles(reader, changes, isIgnored)),
        ...(await affectedProjects(reader, changes, detours, isIgnored)),
        ...(0,naming_files/* givenByOthers */.uw)(naming, changes, unread, detours).filter(path => !isIgnored(path)),
    ];
    const unchanged = affected.length > 0 ? await reader.readFiles('head', affected) : new Map();
    const texts = (own, { texts: others, kinds }) => ({
        texts: new Map([...own, ...unchanged, ...others]),
        kinds,
    });
    const { base, head, notifications, pointers } = await (0,read_followed/* readFollowed */.p)({ reader, changes: changes.files, isIgnored, detours, unchanged: naming }, { base: texts(changed.base, disguised.base), head: texts(withoutLinks(changed.head), disguised.head) }, { bounds: snapshot/* judgedBounds */.v1, patience }, overrides.choices);
    const turned = detours.turned.filter(path => (0,classify/* mayBeOurs */.UN)(path) && !isIgnored(path));
    const others = turned.map(path => ({ path, target: detours.special?.links.get(path) ?? '' }));
    const linked = await (0,read_links/* judgeLinks */.XT)([...links, ...others], { ledger: head.snapshot.ledger, isIgnored, reader });
    const bySubmodule = await (0,read_links/* linksIntoSubmodules */.ZJ)(reader, changes);
    // Why for both sides alike: what is known of one alone would look like a difference between them.
    const asksForPaths = [base, head].some(({ snapshot }) => snapshot.artifacts.values().some(one => (0,companions/* copiesFolders */.LV)(one) || (0,replaced_images/* hasLooseImages */.r5)(one)));
    const complete = async (side, { snapshot, companions }) => {
        const artifacts = [...snapshot.artifacts.values()];
        const tracked = asksForPaths ? await trackedAt(reader, side, changes) : undefined;
        return { snapshot, artifacts, companions, ...(await (0,surroundings/* readSurroundings */.S)(reader, side, artifacts, tracked)) };
    };
    const elsewhere = await detoured({ reader, changes, isIgnored, detours }, { base: base.snapshot, head: head.snapshot }, naming);
    const lost = lostAmong(suspects, read.head);
    const unreadBuilds = lost.size === 0
        ? []
        : await (await Promise.all(/* import() */[__webpack_require__.e(4738), __webpack_require__.e(4834), __webpack_require__.e(3907)]).then(__webpack_require__.bind(__webpack_require__, 53907))).builtUnread(reader, lost, [...naming, ...head.snapshot.files.values()]);
    const composing = [...naming, ...head.snapshot.files.values()];
    const included = (await included_variables_includedVariables(reader, changes.files, composing, detours)).filter(({ path }) => !isIgnored(path));
    const entries = [...linked, ...bySubmodule, ...namedAlike(changes), ...(await writtenOtherwise(reader, changes, isIgnored))];
    const told = { ...head, snapshot: (0,snapshot/* withEntries */.bA)(head.snapshot, entries, [...notifications, ...elsewhere, ...included, ...unreadBuilds]) };
    const sides = { base: await complete('base', base), head: await complete('head', told) };
    const snapshots = { base: sides.base.snapshot, head: sides.head.snapshot, companions: sides.head.companions };
    const leading = new Set(linked.flatMap(({ path, status }) => (status === 'excluded' ? [path] : [])));
    return { ...sides, unread, pointers, leading, unrendered: await findUnrendered(reader, changes, snapshots, isIgnored, detours), detours };
};
/** Changed files under names that say nothing whose texts can't be read. */
const lostAmong = (suspects, texts) => new Set(suspects
    .filter(({ path, status }) => status !== 'removed' && (texts.get(path)?.state === 'unreadable' || isNotItsText(texts.get(path))))
    .map(({ path }) => path));
const isNotItsText = (read) => read?.state === 'text' && (0,decode_text/* notItsText */.Vl)(read.text) !== undefined;
/** What is deployed by way of links and submodules, and nobody read. Loaded where a change has some. */
const detoured = async (around, sides, naming) => around.detours.moved.size + around.detours.shown.size + (around.detours.special?.links.size ?? 0) === 0
    ? []
    : (await Promise.all(/* import() */[__webpack_require__.e(4738), __webpack_require__.e(4834), __webpack_require__.e(3907)]).then(__webpack_require__.bind(__webpack_require__, 53907))).reachedElsewhere(around, sides, naming);
/** Files whose names are no UTF-8 and read the same: of these only one was looked at. */
const namedAlike = ({ files }) => {
    const counted = Map.groupBy(files, ({ path }) => path);
    if (counted.size === files.length)
        return [];
    const reason = 'Several files of the change have names that read like this one, since they are not UTF-8, and only one of them was read. Rename them.';
    return [...counted].flatMap(([path, alike]) => (alike.length > 1 ? [{ path, status: 'not-evaluated', reason }] : []));
};
const without = (texts, paths) => {
    const left = new Map(texts);
    for (const path of paths)
        left.delete(path);
    return left;
};
const withoutLinks = (texts) => new Map([...texts].filter(([, read]) => read.state !== 'link'));
/** Which changed files are read, and what becomes of the others. */
const splitChanges = (changes, ignorePaths) => {
    const ours = [];
    const unread = [];
    for (const file of changes.files) {
        const { path, mayBe } = file;
        const ignored = (0,read_ignored/* ignoredEntry */.j)(path, ignorePaths);
        const isOurs = (0,classify/* mayBeOurs */.UN)(path) || mayBe !== undefined || (file.previousPath !== undefined && (0,classify/* mayBeOurs */.UN)(file.previousPath));
        if (ignored !== undefined && (isOurs || (0,deploy_inputs/* isWorthReading */.VW)(path)))
            unread.push(ignored);
        else if (!isOurs)
            unread.push({ path, status: 'not-ours' });
        else
            ours.push(file);
    }
    return { ours, unread };
};
/** Dockerfiles that the change does not touch but whose ignore file it does: what they copy may have changed. */
const affectedDockerfiles = async (reader, changes, isIgnored) => {
    const ignoreFiles = new Set(changes.files.flatMap(file => [file.path, file.previousPath ?? file.path]).filter(path => path.endsWith('.dockerignore')));
    if (ignoreFiles.size === 0)
        return [];
    const changed = new Set(changes.files.map(file => file.path));
    const tracked = (await reader.listFiles('head')) ?? [];
    return tracked
        .filter(path => (0,classify/* mayBeDockerfile */.TB)(path) && !changed.has(path) && (0,companions/* ignoreFileCandidates */.PW)(path).some(candidate => ignoreFiles.has(candidate)))
        .filter(path => !isIgnored(path))
        .slice(0, companions/* maxCompanions */.WN);
};
/** Compose files that the change does not touch but whose `.env` it does: what stands in place of their variables may have changed. */
const affectedProjects = async (reader, changes, { shown }, isIgnored) => {
    const changed = new Set([...changes.files.flatMap(file => [file.path, file.previousPath ?? file.path]), ...shown.keys()]);
    if (![...changed].some(variables_change/* isVariablesPath */.dy))
        return [];
    const tracked = (await reader.listFiles('head')) ?? [];
    return tracked
        .filter(path => (0,compose_name/* isComposeName */.Y)((0,text_path/* fileNameOf */.bV)(path)) && changed.has((0,project_variables/* variablesPath */.XB)(path)) && !changed.has(path) && !isIgnored(path))
        .slice(0, companions/* maxCompanions */.WN);
};
/** All tracked paths at a side. Base is derived from head and the change set, so that it costs no call. */
const trackedAt = async (reader, side, changes) => {
    const head = await reader.listFiles('head');
    return !head || side === 'head' ? head : (0,change_set/* pathsAtBase */.hf)(head, changes);
};


/***/ }),

/***/ 79631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withoutHeard)
/* harmony export */ });
/* harmony import */ var _text_range_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56626);

/** Notifications without those that call a comment unused by which something that is deployed of its file is silenced, or will be once it is merged. */
const withoutHeard = (notifications, findings) => {
    const heard = Map.groupBy([...findings].flatMap(({ suppression, pendingSuppression }) => (suppression ?? pendingSuppression)?.at ?? []), ({ path }) => path);
    return notifications.filter(({ code, path, range }) => code !== 'unused-suppression' || range === undefined || !(heard.get(path) ?? []).some(at => (0,_text_range_js__WEBPACK_IMPORTED_MODULE_0__/* .overlaps */ .$f)(at.range, range)));
};


/***/ }),

/***/ 92309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ filesToRender),
/* harmony export */   aV: () => (/* binding */ mayBeRendered),
/* harmony export */   n8: () => (/* binding */ mayBeOverlaid),
/* harmony export */   wG: () => (/* binding */ pathsOf),
/* harmony export */   yr: () => (/* binding */ mayHoldSettings)
/* harmony export */ });
/* harmony import */ var _artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88045);
/* harmony import */ var _artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2166);
/* harmony import */ var _artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78413);
/* harmony import */ var _changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88944);
/* harmony import */ var _environments_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70445);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10912);






/** Both paths of a changed file. */
const pathsOf = (file) => [file.path, (0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .basePath */ .Jp)(file)];
/** Files that only say something once a chart is rendered. */
const isOfChart = (path) => ['chart-file', 'helm-ignore', 'values', 'template-part', 'packed-chart'].includes((0,_artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .deployInputOf */ .JP)(path) ?? '') ||
    /(?:^|\/)ci\/[^/]+\.ya?ml$/u.test(path);
/** Parts of files that say how charts are deployed. */
const ofCharts = new Set(['charts', 'what GitOps controllers deploy']);
/**
 * Which of some changed files charts and kustomizations may be made of. `isPatch`: a kustomization applies it to objects of other files.
 */
const filesToRender = (files, unrendered, isPatch) => {
    const deployed = new Set(unrendered.flatMap(({ path, renderer }) => (ofCharts.has(renderer) ? [path] : [])));
    const overlaid = new Set(unrendered.flatMap(({ path, renderer }) => (renderer === 'overlays' ? [path] : [])));
    return {
        forCharts: files.filter(file => deployed.has(file.path) || pathsOf(file).some(isOfChart)),
        forOverlays: files.filter(file => overlaid.has(file.path) || deployed.has(file.path) || pathsOf(file).some(path => (0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_0__/* .isKustomization */ .Sv)(path) || isPatch(path))),
    };
};
/** Names of what no tool that deploys takes for values: source code, documents, pictures, what package managers write. */
const isIdle = (path) => !(0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isPipeline */ .DQ)(path) &&
    /\.(?:[cm]?[jt]sx?|py|pyi|ipynb|go|rs|java|kt|kts|scala|rb|php|cs|fs|c|h|cc|cpp|hpp|m|swift|dart|ex|exs|lua|r|sql|proto|css|scss|sass|less|html?|vue|svelte|mdx?|rst|adoc|png|jpe?g|gif|svg|ico|webp|pdf|woff2?|ttf|mp[34]|zip|gz|tgz|jar|lock|sum|mod|snap|csv|tsv|po|pot)$|(?:^|\/)(?:package(?:-lock)?|npm-shrinkwrap|pnpm-lock|composer|tsconfig[^/]*)\.(?:json|ya?ml)$|(?:^|\/)(?:LICEN[CS]E|NOTICE|CODEOWNERS|AUTHORS|\.git[^/]*|\.editorconfig)$/iu.test(path);
/** True for a file of another tool in which a line that is changed deploys a chart or a kustomization, as far as its diff tells. */
const deploysByLines = ({ path, hunks }) => (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsCommands */ .pH)(path) &&
    (hunks === undefined || hunks.some(({ lines }) => lines.some(({ text }) => /\b(?:helm|kubectl|oc|kustomize)\b/u.test(text))));
/** What a line of values, of a JSON object or of variables looks like. */
const settingLine = /^\s*(?:-\s+)?["']?[\p{L}_][\p{L}\p{N}_./-]{0,200}["']?\s*[:=]/u;
/**
 * True for a changed file that may hold values under a name that says nothing, as far as its name and its diff tell: Applications, releases and
 * commands name files of any name. `asksNothing`: to find out costs no call, so that a file of one bare value counts as well.
 */
const mayHoldSettings = (file, asksNothing) => (!pathsOf(file).every(isIdle) || deploysByLines(file)) &&
    file.mayBe !== 'submodule' &&
    (asksNothing ||
        file.mayBe === 'link' ||
        file.hunks === undefined ||
        file.hunks.some(({ lines }) => lines.some(({ text }) => settingLine.test(text))));
/** Whether anything of a change has to be rendered: the renderers are loaded only then. */
const mayBeRendered = ({ files }, unrendered, isPatch) => {
    const { forCharts, forOverlays } = filesToRender(files, unrendered, isPatch);
    return forCharts.length + forOverlays.length > 0;
};
/** Folders above a manifest in which kustomizations are looked for. */
const maxFolders = 64;
/**
 * True when the paths of a repository allow that something changes on the way to a cluster what changed manifests say: a kustomization in a folder above,
 * which alone may name a file without flags that forbid nothing, or what GitOps controllers are told.
 */
const mayBeOverlaid = (manifests, tracked) => {
    const folders = new Set(tracked.filter(_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_0__/* .isKustomization */ .Sv).map(_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS));
    const isBelow = (path) => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .foldersAbove */ .Zv)(path, maxFolders).some(folder => folders.has(folder));
    return manifests.flatMap(pathsOf).some(isBelow) || tracked.some(_environments_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .mayTellControllers */ .s6);
};


/***/ }),

/***/ 42861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readAndRender)
});

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/unrendered/deploy-inputs.js
var deploy_inputs = __webpack_require__(78413);
// EXTERNAL MODULE: ./build/artifacts/unrendered/sniffed-inputs.js
var sniffed_inputs = __webpack_require__(21117);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(88944);
// EXTERNAL MODULE: ./build/policy/glob.js
var glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/review/read/read-change.js + 17 modules
var read_change = __webpack_require__(15796);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/review/read/links.js
var read_links = __webpack_require__(30812);
// EXTERNAL MODULE: ./build/review/read/reader-with.js
var reader_with = __webpack_require__(35411);
;// CONCATENATED MODULE: ./build/review/rendered/linked-view.js






/** More files are not looked at by way of links: nobody's charts have so many. */
const maxShown = 50_000;
/** Links times changed files: each is held against each. */
const maxCompared = 5_000_000;
/** Links in folders that others lead to are followed so often. */
const maxRounds = 3;
/** Links that lead somewhere else in the repository; those to a folder that they lie in themselves show nothing new. */
const leadsOf = ({ links, submodules }) => [...links.keys()].flatMap(link => {
    const to = (0,read_links/* resolvedPath */.un)(link, links);
    const isElsewhere = to !== undefined && to !== '' && !(0,text_path/* liesWithin */.ZQ)(link, to) && !(0,text_path/* liesWithin */.ZQ)(to, link);
    return isElsewhere && !(0,read_links/* prefixesOf */.E3)(to).some(prefix => submodules.has(prefix)) ? [{ link, to }] : [];
});
/**
 * Links by which a renderer may get to something: those among the files of a chart or below a kustomization, and those to a folder with one. A repository may
 * have any number of others, to all that it has.
 */
const aboutRendering = (leads, tracked) => {
    const own = new Set(tracked.filter(path => (0,kustomization/* isKustomization */.Sv)(path) || (0,group_units/* isChartFile */.Jk)(path)).map(path => (0,text_path/* folderOf */.yS)(path).slice(0, -1)));
    const around = new Set([...own].flatMap(read_links/* prefixesOf */.E3));
    return leads.filter(({ link, to }) => own.has('') || around.has(to) || (0,read_links/* prefixesOf */.E3)(link).some(folder => own.has(folder)) || own.has((0,text_path/* folderOf */.yS)(to).slice(0, -1)));
};
/** The files that links to folders show, by the paths at which they do; undefined where they are too many. */
const shownFiles = (leads, tracked) => {
    const byTarget = Map.groupBy(leads, ({ to }) => to);
    const shownAs = function* ([at, path]) {
        for (const folder of (0,read_links/* prefixesOf */.E3)(at).slice(0, -1))
            for (const { link } of byTarget.get(folder) ?? [])
                yield [`${link}${at.slice(folder.length)}`, path];
    };
    const shown = new Map();
    let fresh = tracked.map(path => [path, path]);
    for (let round = 0; round < maxRounds && fresh.length > 0; round += 1) {
        const found = [];
        for (const [alias, path] of fresh.values().flatMap(shownAs)) {
            if (shown.size > maxShown)
                return undefined;
            if (shown.has(alias))
                continue;
            shown.set(alias, path);
            found.push([alias, path]);
        }
        fresh = found;
    }
    return shown;
};
/** A changed file as links show it. */
const shownChanges = (file, leads, known) => leads.flatMap(({ link, to }) => {
    const [at, before] = [file.path, (0,change_set/* basePath */.Jp)(file)].map(path => path === to ? link : (0,text_path/* liesBelow */.Zj)(path, to) ? `${link}${path.slice(to.length)}` : undefined);
    if (known.has(at ?? '') || known.has(before ?? ''))
        return [];
    const { previousPath: _previous, ...plain } = file;
    if (at === undefined)
        return before === undefined ? [] : [[{ ...plain, path: before, status: 'removed' }, file]];
    if (before === undefined)
        return [[{ ...plain, path: at, status: 'added' }, file]];
    return [[{ ...plain, path: at, ...(before !== at && { previousPath: before }) }, file]];
});
/** The view of a repository in which links lead somewhere. */
const linkedView = async (reader, changes, special) => {
    const plain = { reader, changes, isWhole: true };
    const leads = special === undefined || special.links.size === 0 ? [] : leadsOf(special);
    const tracked = leads.length === 0 ? undefined : await reader.listFiles('head');
    if (tracked === undefined)
        return plain;
    const shown = shownFiles(aboutRendering(leads, tracked), tracked);
    if (shown === undefined)
        return { ...plain, isWhole: false };
    const known = new Set(changes.files.map(({ path }) => path));
    const folders = new Set([...shown.values()].flatMap(read_links/* prefixesOf */.E3));
    const toFolders = new Set(leads.flatMap(({ link, to }) => (folders.has(to) ? [link] : [])));
    if (leads.length * changes.files.length > maxCompared)
        return { ...plain, isWhole: false };
    const others = new Map(changes.files.flatMap(file => shownChanges(file, leads, known)));
    const real = new Map([...shown, ...[...others].map(([alias, { path }]) => [alias.path, path])]);
    const renamed = async (paths, read) => {
        const found = await read([...new Set(paths.map(path => real.get(path) ?? path))]);
        return new Map(paths.flatMap(path => {
            const one = found.get(real.get(path) ?? path);
            return one === undefined ? [] : [[path, one]];
        }));
    };
    return {
        isWhole: true,
        changes: { ...changes, files: [...changes.files, ...others.keys()] },
        reader: (0,reader_with/* readerWith */.y)(reader, {
            listFiles: async (side) => {
                const listed = await reader.listFiles(side);
                return listed && side === 'head' ? [...listed.filter(path => !toFolders.has(path)), ...shown.keys()] : listed;
            },
            readFiles: (side, paths) => renamed(paths, wanted => reader.readFiles(side, wanted)),
            readBytes: (side, paths) => renamed(paths, wanted => reader.readBytes(side, wanted)),
            readChangedFiles: async (wanted) => {
                const read = await reader.readChangedFiles([...new Set(wanted.map(file => others.get(file) ?? file))]);
                const texts = { base: new Map(), head: new Map() };
                for (const file of wanted) {
                    const own = others.get(file) ?? file;
                    const [base, head] = [read.base.get((0,change_set/* basePath */.Jp)(own)), read.head.get(own.path)];
                    if (base !== undefined && file.status !== 'added')
                        texts.base.set((0,change_set/* basePath */.Jp)(file), base);
                    if (head !== undefined && file.status !== 'removed')
                        texts.head.set(file.path, head);
                }
                return texts;
            },
        }),
    };
};

// EXTERNAL MODULE: ./build/review/rendered/may-be-rendered.js
var may_be_rendered = __webpack_require__(92309);
// EXTERNAL MODULE: ./build/review/rendered/units/rendering.js
var rendering = __webpack_require__(22968);
;// CONCATENATED MODULE: ./build/review/rendered/read-and-render.js











/** Reads both sides of a change and renders what it touches of charts and kustomizations. The renderers are loaded only then. */
const readAndRender = async (plainReader, plainChanges, policy, patience) => {
    const { ignorePaths } = policy;
    const read = await (0,read_change/* readChange */.pm)(plainReader, plainChanges, ignorePaths, patience);
    const { head, base, unrendered, detours } = read;
    const isPatch = (path) => [head, base].some(({ snapshot }) => {
        const artifact = snapshot.artifacts.get(path);
        return artifact?.kind === 'kubernetes' && artifact.objects.some(({ partial }) => partial);
    });
    const mayBeNamed = (file) => (0,may_be_rendered/* mayHoldSettings */.yr)(file, plainReader.isLocal === true) &&
        [head, base].every(({ snapshot }) => mayHoldValues(snapshot.artifacts.get(file.path)));
    const isPlain = (file) => !isPatch(file.path) && mayBeAltered(file, base.snapshot.artifacts.get((0,change_set/* basePath */.Jp)(file)), head.snapshot.artifacts.get(file.path));
    // Why not always: to ask a host for the links of a repository costs a call.
    const asksLinks = (0,may_be_rendered/* mayBeRendered */.aV)(plainChanges, unrendered, isPatch) || (plainReader.isLocal === true && plainChanges.files.some(isPlain));
    const special = detours.special ?? (asksLinks ? await plainReader.listSpecial() : undefined);
    const { reader, changes, isWhole } = await linkedView(plainReader, plainChanges, special);
    const manifests = changes.files.filter(isPlain);
    const isRendered = (0,may_be_rendered/* mayBeRendered */.aV)(changes, unrendered, isPatch) ||
        (changes.files.some(mayBeNamed) && (await deploysAnything(reader))) ||
        (manifests.length > 0 && (0,may_be_rendered/* mayBeOverlaid */.n8)(manifests, (await reader.listFiles('head')) ?? []));
    if (!isRendered)
        return { read, rendered: undefined };
    const { readRendered, RenderedChange } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(7688), __webpack_require__.e(4738), __webpack_require__.e(5834), __webpack_require__.e(9019), __webpack_require__.e(74), __webpack_require__.e(4058), __webpack_require__.e(6115)]).then(__webpack_require__.bind(__webpack_require__, 63755));
    const isIgnored = (path) => (0,glob/* matchesAnyGlob */.oy)(path, ignorePaths);
    const sources = await readRendered(reader, changes, unrendered, { isPatch, mayBeNamed, isPlain }, isIgnored, policy);
    if (sources.units.length === 0)
        return { read, rendered: undefined };
    const rendered = new RenderedChange(sources, changes, patience);
    const told = new Set(unrendered.map(({ path }) => path));
    // Why not others: what is read by its own name is judged by that as well.
    const isNeeded = (path) => !(0,classify/* mayBeOurs */.UN)(path) && (0,deploy_inputs/* deployInputOf */.JP)(path) === undefined && rendered.mayNeed(path) && (0,sniffed_inputs/* holdsObjects */.j)(sources.head.get(path)?.text ?? '');
    const named = changes.files
        .filter(file => mayBeNamed(file) && !told.has(file.path) && (sources.named.has(file.path) || isNeeded(file.path)))
        .map(({ path, status }) => ({
        path,
        file: sources.head.get(path),
        what: 'is named where it is said how something is deployed',
        renderer: 'what GitOps controllers deploy',
        ...(status !== 'removed' && (!sources.head.has(path) || detours.moved.has(path)) && { isElsewhere: true }),
    }));
    const left = rendered.leftOf([...unrendered, ...named]);
    const beyond = isWhole ? [] : plainChanges.files.slice(0, 1).map(shownBeyond);
    return { read: { ...read, unrendered: [...left, ...beyond, ...unlookedParts(sources, changes, left)] }, rendered };
};
/** Where links show more of the repository than is looked at. */
const shownBeyond = ({ path }) => ({
    path,
    file: undefined,
    what: 'stands in a repository whose links show more files than are looked at',
    renderer: 'charts',
    isElsewhere: true,
});
/** True for what may be values, or a part of what is deployed: what runs by itself is judged as that. */
const mayHoldValues = (artifact) => {
    if (artifact?.kind === 'kubernetes')
        return artifact.objects.some(({ kind }) => kind === 'ConfigMap' || kind === 'Secret');
    return artifact?.kind !== 'dockerfile' && artifact?.kind !== 'compose';
};
/** True for a file of objects that are deployed as it says, or as an overlay has them. */
const isWholeManifest = (artifact) => artifact?.kind === 'kubernetes' && artifact.template === 'none' && artifact.objects.length > 0;
const tagOfImage = /^([ \t]*(?:-[ \t]+)?image:[ \t]*["']?(?:[^\s"'@:]+:\d+\/)?[^\s"'@:]+)[:@][^\s"'#]*/gmu;
/** True for manifests of which overlays may make something else than before: nothing chooses an object by the tags of its images. */
const mayBeAltered = (file, base, head) => {
    if (![base, head].some(isWholeManifest))
        return false;
    const [before, after] = [base, head].map(one => one?.file.text.replaceAll(tagOfImage, '$1'));
    return before !== after || (0,change_set/* basePath */.Jp)(file) !== file.path;
};
/** Whether the repository has a chart or a kustomization at all. */
const deploysAnything = async (reader) => ((await reader.listFiles('head')) ?? []).some(path => (0,group_units/* isChartFile */.Jk)(path) || (0,kustomization/* isKustomization */.Sv)(path));
/** Changed files that are built into something in more ways than are looked at, where nothing is said of them yet: what is printed there is not known. */
const unlookedParts = (sources, { files }, told) => {
    const known = new Set(told.map(({ path }) => path));
    return files.flatMap(({ path }) => {
        const renderer = known.has(path) ? undefined : sources.unlooked(path);
        if (renderer === undefined)
            return [];
        const what = renderer === 'charts' ? 'is part of a chart' : 'is built into overlays';
        return [{ path, file: sources.head.get(path), what, renderer, reason: rendering/* tooManyWays */.qj }];
    });
};


/***/ }),

/***/ 53957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _5: () => (/* binding */ coverageOf),
  rl: () => (/* binding */ reviewChange)
});

// UNUSED EXPORTS: reviewResult

// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(88944);
// EXTERNAL MODULE: ./build/delta/match.js + 14 modules
var match = __webpack_require__(79848);
// EXTERNAL MODULE: ./build/engine/active-rule.js
var active_rule = __webpack_require__(78425);
// EXTERNAL MODULE: ./build/engine/bounds.js
var bounds = __webpack_require__(92569);
// EXTERNAL MODULE: ./build/policy/glob.js
var glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/policy/mode.js
var mode = __webpack_require__(49963);
// EXTERNAL MODULE: ./build/verdict/considered.js
var verdict_considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/verdict/decide-verdict.js + 5 modules
var decide_verdict = __webpack_require__(69057);
// EXTERNAL MODULE: ./build/verdict/groups.js
var groups = __webpack_require__(43513);
// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/delta/causes.js + 4 modules
var causes = __webpack_require__(69567);
// EXTERNAL MODULE: ./build/artifacts/compose/companions.js
var companions = __webpack_require__(73737);
// EXTERNAL MODULE: ./build/artifacts/helm/chart-values.js
var chart_values = __webpack_require__(64803);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/changes/file-line-map.js
var file_line_map = __webpack_require__(88313);
// EXTERNAL MODULE: ./build/review/read/companions.js
var read_companions = __webpack_require__(79938);
;// CONCATENATED MODULE: ./build/review/cause-units.js







/** Texts of a side that findings may depend on: judged files, what lies beside them, ignore files. */
const textsOf = ({ snapshot, companions, ignoreFiles }) => {
    const ignored = [...ignoreFiles].flatMap(([path, read]) => (read.state === 'text' ? [[path, (0,source_file/* sourceFile */.s)(path, read.text)]] : []));
    return new Map([...ignored, ...companions, ...snapshot.files]);
};
const isIgnoreFile = (path) => path.endsWith('.dockerignore');
/** A renamed ignore file is one that is gone and another that was not there: its name says what it is for. */
const asNamed = (file) => {
    const { status, path, previousPath } = file;
    if (status !== 'renamed' || previousPath === undefined || !(isIgnoreFile(path) || isIgnoreFile(previousPath)))
        return [file];
    return [
        { path, status: 'added' },
        { path: previousPath, status: 'removed' },
    ];
};
/**
 * Changed files whose texts of both sides are known and of one kind, by path. Where the base is none of ours, nothing is to be compared.
 */
const changedTexts = (changes, { base, head }) => {
    const texts = { baseFiles: textsOf(base), headFiles: textsOf(head) };
    const compared = new Map();
    for (const file of changes.files.flatMap(asNamed)) {
        const { path, status } = file;
        const before = texts.baseFiles.get((0,change_set/* basePath */.Jp)(file));
        const after = texts.headFiles.get(path);
        const isKnown = (status === 'removed' || after !== undefined) && (isNew(file) || before !== undefined);
        if (!isKnown || !isSameKind(base.snapshot.artifacts.get((0,change_set/* basePath */.Jp)(file)), head.snapshot.artifacts.get(path), file))
            continue;
        compared.set(path, {
            path,
            base: isNew(file) ? undefined : before,
            head: status === 'removed' ? undefined : after,
            map: (0,file_line_map/* lineMapOf */.w)(isNew(file) ? { path, status: 'added' } : file, changes, {
                baseFiles: isNew(file) ? new Map() : texts.baseFiles,
                headFiles: status === 'removed' ? new Map() : texts.headFiles,
            }),
        });
    }
    return compared;
};
const isNew = ({ status }) => status === 'added' || status === 'copied';
const isSameKind = (base, head, file) => isNew(file) || file.status === 'removed' || base?.kind === head?.kind;
/**
 * The old places of files that moved, as if those had been removed: for what is found in several files it matters where each of them is,
 * not only what it holds.
 */
const movedAway = (changes, { base }) => {
    const texts = textsOf(base);
    const taken = new Set(changes.files.map(({ path }) => path));
    return new Map(changes.files.flatMap(({ status, previousPath: path }) => {
        const text = status === 'renamed' && path !== undefined && !taken.has(path) ? texts.get(path) : undefined;
        if (text === undefined)
            return [];
        const map = (0,file_line_map/* lineMapOf */.w)({ path: text.path, status: 'removed' }, changes, { baseFiles: texts, headFiles: new Map() });
        return [[text.path, { path: text.path, base: text, head: undefined, map }]];
    }));
};
/**
 * Which changed files a finding depends on, its own first: those beside it that its file is read with. `reachOf` tells those of a finding
 * about several files; undefined for all others.
 */
const unitsOf = (changed, { base, head }, reachOf) => {
    const artifactOf = (path) => head.snapshot.artifacts.get(path) ?? base.snapshot.artifacts.get(path);
    const known = new Map();
    const reach = new ComposeReach(changed, head.companions);
    const ofFile = (path) => {
        const paths = known.get(path) ?? [...new Set([path, ...dependencies(artifactOf(path), reach)])].filter(one => changed.has(one));
        known.set(path, paths);
        return paths;
    };
    return finding => {
        const { path } = finding.location;
        const reach = reachOf(finding);
        return reach ? [...new Set([path, ...reach])].filter(one => changed.has(one)) : ofFile(path);
    };
};
const dependencies = (artifact, reach) => {
    switch (artifact?.kind) {
        case 'dockerfile':
            return (0,read_companions/* ignoreFileCandidates */.PW)(artifact.file.path);
        case 'compose':
            return [...reach.of(artifact.file), ...(artifact.override === undefined ? [] : [artifact.override]), ...(artifact.variables ?? [])];
        case 'kubernetes':
            return [(0,chart_values/* chartValuesPath */.W)(artifact.file.path) ?? [], (0,kustomization/* kustomizationCandidates */.gj)(artifact.file.path)].flat();
        default:
            return [];
    }
};
/** What Compose files refer to on either side, directly or through others. */
class ComposeReach {
    #changed;
    #companions;
    /** What each file names itself, by path: files that name each other are asked for from each of them. */
    #named = new Map();
    constructor(changed, companions) {
        this.#changed = changed;
        this.#companions = companions;
    }
    of(file) {
        const reached = new Set([file.path]);
        for (const path of reached)
            for (const other of this.#namedBy(path, file))
                reached.add(other);
        return [...reached];
    }
    #namedBy(path, from) {
        const known = this.#named.get(path);
        if (known !== undefined)
            return known;
        const { base, head = this.#companions.get(path) } = this.#changed.get(path) ?? {};
        const texts = [base, path === from.path ? from : head].flatMap(text => text ?? []);
        const named = texts.flatMap(text => (0,companions/* composeCompanions */.iS)(text.path === path ? text : (0,source_file/* sourceFile */.s)(path, text.text)));
        this.#named.set(path, named);
        return named;
    }
}

// EXTERNAL MODULE: ./build/artifacts/parse-artifact.js + 1 modules
var parse_artifact = __webpack_require__(20069);
// EXTERNAL MODULE: ./build/delta/subjects/subjects-of.js
var subjects_of = __webpack_require__(12751);
// EXTERNAL MODULE: ./build/review/join-units.js + 1 modules
var join_units = __webpack_require__(85487);
// EXTERNAL MODULE: ./build/review/judge.js
var judge = __webpack_require__(63611);
// EXTERNAL MODULE: ./build/review/judge-change.js + 13 modules
var judge_change = __webpack_require__(84655);
// EXTERNAL MODULE: ./build/review/read/read-partners.js + 1 modules
var read_partners = __webpack_require__(69852);
// EXTERNAL MODULE: ./build/review/trial-files.js
var trial_files = __webpack_require__(34686);
;// CONCATENATED MODULE: ./build/review/trial-judge.js










/**
 * Characters that may be judged again for one review, at least, and how many more for each character that it judges anyway. Together they
 * keep the search for causes within a fixed multiple of the review.
 */
const leastBudget = 400_000;
const budgetPerCharacter = 5;
const greatestBudget = 4_000_000;
/** What a trial costs besides its characters: it is read, paired and kept. */
const costPerTrial = 500;
const costPerFinding = 100;
const invalid = { state: 'invalid' };
const unaffordable = { state: 'unaffordable' };
/** Key of outcomes of the units; no file has it. */
const allUnits = '';
/** Judges trials by the rules, facts and suppressions of the head; within a budget that depends on nothing but the change. */
const trialJudge = (input) => {
    const judge = new TrialJudge(input);
    return (finding, trial) => judge.outcome(finding, trial);
};
class TrialJudge {
    #input;
    #joining;
    #rules;
    /** Findings of the head that trials are compared with, by place. */
    #head;
    #known = new WeakMap();
    #open;
    #budget;
    constructor(input) {
        this.#input = input;
        this.#joining = (0,active_rule/* joiningRules */.QW)(input.judgement.rules);
        this.#rules = new Map([...Map.groupBy(input.wanted, finding => this.#placeOf(finding))].map(([place, own]) => [place, new Set(own.map(one => one.ruleId))]));
        this.#head = Map.groupBy(input.headFindings.filter(finding => this.#rules.get(this.#placeOf(finding))?.has(finding.ruleId)), finding => this.#placeOf(finding));
        const judged = [input.read.base, input.read.head].flatMap(side => side.artifacts).reduce((sum, { file }) => sum + file.text.length, 0);
        this.#budget = Math.min(greatestBudget, leastBudget + budgetPerCharacter * judged);
    }
    outcome(finding, trial) {
        const outcomes = this.#known.get(trial) ?? new Map();
        this.#known.set(trial, outcomes);
        const place = this.#placeOf(finding);
        const outcome = outcomes.get(place) ?? this.#judge(place, trial);
        outcomes.set(place, outcome);
        if (outcome.state !== 'judged')
            return outcome.state;
        return outcome.gone.has(finding) ? 'gone' : 'there';
    }
    #placeOf({ ruleId, location }) {
        return this.#joining.has(ruleId) ? allUnits : location.path;
    }
    #judge(place, trial) {
        if (this.#budget < 0)
            return unaffordable;
        const head = this.#head.get(place) ?? [];
        const own = place === allUnits || trial.has(place) ? 0 : (this.#artifact(place)?.file.text.length ?? 0);
        const texts = [...trial.values()].reduce((sum, text) => sum + (text?.length ?? 0), own);
        const sets = place === allUnits ? this.#input.read.head.artifacts.length * costPerFinding : 0;
        this.#budget -= costPerTrial + texts + sets + head.length * costPerFinding;
        if (this.#budget < 0 || this.#input.judgement.bounds?.patience?.isOver())
            return unaffordable;
        return place === allUnits ? this.#judgeUnits(trial, head) : this.#judgeFile(place, trial, head);
    }
    #artifact(path) {
        return this.#input.read.head.snapshot.artifacts.get(path);
    }
    #judgementOf(place) {
        const { judgement } = this.#input;
        return { ...judgement, rules: judgement.rules.filter(({ rule }) => this.#rules.get(place)?.has(rule.meta.id)) };
    }
    #judgeFile(path, trial, findings) {
        const { read, added } = this.#input;
        const artifact = this.#artifact(path);
        const text = trial.has(path) ? trial.get(path) : artifact?.file.text;
        if (!artifact || text === undefined)
            return invalid;
        const again = (0,parse_artifact/* parseLike */.B)(artifact, (0,source_file/* sourceFile */.s)(path, text), (0,trial_files/* overlaid */.ZY)(read.head.companions, trial));
        if (hasNewErrors(again, artifact) || losesParts(again, artifact, this.#input.baseOf(path)))
            return invalid;
        const context = contextAt(path, read.head, trial);
        const judgement = this.#judgementOf(path);
        const buildContexts = context ? new Map([[path, context]]) : new Map();
        const { replacedImages, buildingServices } = read.head;
        const facts = (0,judge_change/* factsOf */.xS)({ buildContexts, replacedImages, buildingServices }, judgement);
        const judged = (0,judge/* judgeSide */.FL)([again], [], { ...judgement, facts, offers: false }, [], () => added.inTrial);
        return this.#compare(judged, findings, new Map([[path, again]]), new Map([[path, artifact]]));
    }
    #judgeUnits(trial, findings) {
        const { read, added, joined } = this.#input;
        if (!joined)
            return invalid;
        const again = new Map(read.head.snapshot.artifacts);
        const files = (0,trial_files/* overlaid */.ZY)(read.head.snapshot.files, trial);
        for (const [path, text] of trial) {
            const like = this.#artifact(path) ?? read.base.snapshot.artifacts.get(path);
            if (text === undefined)
                again.delete(path);
            else if (like) {
                const artifact = (0,parse_artifact/* parseLike */.B)(like, (0,source_file/* sourceFile */.s)(path, text), (0,trial_files/* overlaid */.ZY)(read.head.companions, trial));
                if (hasNewErrors(artifact, this.#artifact(path)))
                    return invalid;
                again.set(path, artifact);
            }
        }
        const artifacts = [...again.values()];
        const side = { artifacts: again, files, paths: [...pathsOf(read.head, trial)], ledger: read.head.snapshot.ledger };
        const isRegrouped = [...trial].some(([path, text]) => (0,join_units/* saysWhatBelongsTogether */.Pc)(path) || (text === undefined) !== (read.head.snapshot.files.get(path) === undefined));
        const units = joined.ofTrial(side, isRegrouped);
        // Why: what can't be concluded of a trial is not cured by it.
        if (units.some(unit => !unit.complete && !this.#isOpen(unit)))
            return invalid;
        const judgement = this.#judgementOf(allUnits);
        const facts = (0,judge_change/* factsOf */.xS)(read.head, judgement);
        const others = [...joined.others.artifacts.values()];
        const judged = (0,judge/* judgeSide */.FL)(artifacts, units, { ...judgement, facts, offers: false }, others, () => added.inTrial);
        const compared = new Set([...trial.keys(), ...[...judged.findings, ...findings].map(({ location }) => location.path)]);
        const among = (files) => new Map([...joined.others.artifacts, ...files].filter(([path]) => compared.has(path)));
        return this.#compare(judged, findings, among(again), among(read.head.snapshot.artifacts));
    }
    /** True for a unit of which not everything is known at the head either. */
    #isOpen({ unit, path }) {
        const { joined, read } = this.#input;
        this.#open ??= new Set(joined?.ofHead((0,join_units/* joinedSide */.xx)(read.head)).flatMap(one => (one.complete ? [] : [`${one.unit} ${one.path}`])));
        return this.#open.has(`${unit} ${path}`);
    }
    #compare({ findings, notifications }, headFindings, trial, head) {
        // What a rule that failed or was stopped would have said is not known.
        if (notifications.some(({ level }) => level === 'error'))
            return invalid;
        const files = [...new Set([...trial.keys(), ...head.keys()])].flatMap(path => changedFile(path, trial, head));
        const gone = this.#input.broughtIn({
            changes: { base: '', head: '', files, complete: true },
            base: comparedSide(findings, trial),
            head: comparedSide(headFindings, head),
        });
        return { state: 'judged', gone };
    }
}
const comparedSide = (findings, artifacts) => ({
    findings,
    artifacts,
    files: new Map([...artifacts].map(([path, { file }]) => [path, file])),
    unread: new Map(),
});
/** What became of a file between the trial and the head. */
const changedFile = (path, trial, head) => {
    const [before, after] = [trial.get(path), head.get(path)];
    if (before === after)
        return [];
    return [{ path, status: before === undefined ? 'added' : after === undefined ? 'removed' : 'modified' }];
};
/** The changed files that there are in a trial. */
const pathsOf = (head, trial) => {
    const paths = new Set((0,read_partners/* sideFiles */.hI)(head).paths);
    for (const [path, text] of trial) {
        if (text === undefined)
            paths.delete(path);
        else
            paths.add(path);
    }
    return paths;
};
/** The build context of a Dockerfile with other ignore files. */
const contextAt = (path, { buildContexts, ignoreFiles }, trial) => {
    const context = buildContexts.get(path);
    if (!context)
        return undefined;
    const texts = new Map(ignoreFiles);
    for (const [other, text] of trial)
        texts.set(other, text === undefined ? { state: 'absent' } : { state: 'text', text });
    return { ...context, ignoreFile: (0,read_companions/* ignoreFileOf */.kX)(path, texts) };
};
/** Errors by what they say, wherever they stand. */
const errorsOf = ({ notifications }) => notifications.flatMap(({ level, code, message }) => (level === 'error' ? [`${code} ${message.replaceAll(/\d+/gu, '#')}`] : []));
/** True when a text has an error that the head's has not. */
const hasNewErrors = (again, head) => {
    const left = head ? [...errorsOf(head)] : [];
    return errorsOf(again).some(error => {
        const at = left.indexOf(error);
        if (at !== -1)
            left.splice(at, 1);
        return at === -1;
    });
};
/** True when a text lost parts that both sides have: a finding that is gone with a stage, a service or an object is not cured. */
const losesParts = (again, head, base) => {
    if (!base)
        return false;
    const [now, after, before] = [partsOf(again), partsOf(head), partsOf(base)];
    return [...after].some(([type, count]) => (now.get(type) ?? 0) < Math.min(count, before.get(type) ?? 0));
};
/** How many parts of each type a file has: stages, services, objects, containers. */
const partsOf = (artifact) => {
    const counts = new Map();
    for (const { type } of (0,subjects_of/* subjectsOf */.Z)(artifact))
        counts.set(type, (counts.get(type) ?? 0) + 1);
    return counts;
};

;// CONCATENATED MODULE: ./build/review/causes-of-change.js






/** Looks for the causes of what the change brings in. */
const withCauses = (given, changes, read, judged, headFiles, change) => {
    const { rendered } = given;
    const texts = changedTexts(changes, read);
    const delta = withPointers(given, read, changes, texts);
    const all = delta.entries.flatMap(entry => entry.head && entry.caused && entry.baseUnknown === undefined && !entry.subjectIsNew && !read.pointers.has(entry.head.location.path)
        ? [entry.head]
        : []);
    if (all.length === 0)
        return { delta, notifications: [] };
    const wanted = all.filter(finding => !rendered.has(finding));
    const inRendered = new Map(all.flatMap(finding => {
        const entry = rendered.get(finding);
        return entry ? [[finding, entry]] : [];
    }));
    const changed = new Map([...(judged.joined ? movedAway(changes, read) : []), ...texts]);
    const { judgement, joined, added, head } = judged;
    const joining = (0,active_rule/* joiningRules */.QW)(judgement.rules);
    const baseOf = (path) => {
        const base = changed.get(path)?.base;
        return base && read.base.snapshot.artifacts.get(base.path);
    };
    const found = new Map([
        ...(change?.causesOf(inRendered, changes, judgement) ?? []),
        ...(0,causes/* findCauses */.il)(wanted, {
            changed,
            headFiles,
            unitOf: unitsOf(changed, read, ({ ruleId, location }) => (joining.has(ruleId) ? (joined?.reachOf(location.path) ?? []) : undefined)),
            judge: trialJudge({ read, headFindings: head.findings, joined, added, judgement, wanted, baseOf, broughtIn: match/* broughtIn */.Vw }),
        }),
    ]);
    return {
        delta: {
            ...delta,
            entries: delta.entries.map(entry => {
                const causes = entry.head && found.get(entry.head);
                return causes && entry.head ? { ...entry, causes: causes.causes, ...(causes.causesAre && { causesAre: causes.causesAre }) } : entry;
            }),
        },
        notifications: notLookedFor([...found].flatMap(([finding, { unproven }]) => (unproven === 'too-large' ? [finding] : []))),
    };
};
/** The same, where what is found in a file that the change has built or deployed is brought in by the line that points at it. */
const withPointers = ({ delta: { entries }, rendered }, { pointers }, { files }, texts) => {
    const changed = new Set(files.map(({ path }) => path));
    return {
        entries: entries.map(entry => {
            if (!entry.head || !entry.caused)
                return entry;
            const pointer = firstPointer(entry.head.location.path, pointers) ?? (entry.subjectIsNew ? applyingLine(rendered.get(entry.head)) : undefined);
            if (pointer === undefined || !changed.has(pointer.by.path))
                return entry;
            const { lines, text, path } = pointer.by;
            const line = lines.line(writtenRange(pointer, texts.get(path)).start);
            const written = text.slice(lines.lineStart(line), lines.lineEnd(line)).trim().slice(0, causes/* maxCauseText */.tD);
            const { subjectIsNew: _, ...others } = entry;
            return { ...others, causes: [{ path, kind: 'changed', line, endLine: line, text: written }] };
        }),
    };
};
/** The first place of a pointer that the change wrote. */
const writtenRange = ({ by, range, places = [] }, text) => places.find(({ start }) => text?.map.touches(by.lines.line(start), by.lines.line(start)) === true) ?? range;
/** What the change itself points at a file, or at what points at it. */
const firstPointer = (path, pointers) => {
    const seen = new Set();
    let found = pointers.get(path);
    for (let next = found; next !== undefined && !seen.has(next.by.path); next = pointers.get(next.by.path)) {
        seen.add(next.by.path);
        found = next;
    }
    return found;
};
/** The command by which a kustomization is deployed that was not before. */
const applyingLine = (entry) => {
    const { unit, base } = entry?.pair ?? {};
    const isNew = base?.state === 'rendered' && !base.isDeployed;
    return unit?.origin !== undefined && isNew && (0,paths/* mayDeploy */.BU)(unit.origin.file.path)
        ? { by: unit.origin.file, range: unit.origin.range }
        : undefined;
};
const notLookedFor = (findings) => [...Map.groupBy(findings, finding => finding.location.path)].map(([path, own]) => ({
    code: 'too-large',
    level: 'note',
    path,
    message: `What brought ${own.length === 1 ? 'a finding' : `${own.length} findings`} in this file about was not looked for: it, or a file that it depends on, has more than ${causes/* maxTriedLength */.TM} characters.`,
}));

// EXTERNAL MODULE: ./build/review/images/image-policy-change.js
var image_policy_change = __webpack_require__(30914);
// EXTERNAL MODULE: ./build/review/policy/policy-change.js
var policy_change = __webpack_require__(2766);
// EXTERNAL MODULE: ./build/findings/severity.js
var findings_severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/policy/keys/key-table.js + 6 modules
var key_table = __webpack_require__(10064);
// EXTERNAL MODULE: ./build/policy/mode-setting.js
var mode_setting = __webpack_require__(52730);
// EXTERNAL MODULE: ./build/policy/settings.js
var settings = __webpack_require__(2489);
// EXTERNAL MODULE: ./build/policy/changes/key-change.js
var key_change = __webpack_require__(1832);
;// CONCATENATED MODULE: ./build/policy/changes/describe-change.js






/** What changes between two effective policies, key by key and rule by rule. */
const describePolicyChange = (before, after, rules) => {
    const told = toldKeys(rules);
    const wordsOf = (policy) => new Map(told.map(({ name, words }) => [name, words(policy)]));
    const weakened = new Set(told.flatMap(({ name, weakens }) => (weakens(after, before) ? [name] : [])));
    return (0,key_change/* keyChanges */.L)(wordsOf(before), wordsOf(after)).map(change => (weakened.has(change.key) ? { ...change, weakens: true } : change));
};
const toldKeys = (rules) => [
    ...key_table/* keyEntries */.e8
        .filter(({ key }) => key.words !== undefined)
        .map(entry => ({
        name: entry.name,
        words: (policy) => (0,key_table/* wordsAt */.n4)(policy, entry),
        weakens: (after, before) => (0,key_table/* asksForLess */.Hs)(after, before, entry),
    })),
    {
        name: 'waivable',
        words: ({ waivable }) => (waivable === undefined ? 'all' : (0,key_change/* listWords */.y)(waivable.map(waivableWords))),
        weakens: (after, before) => before.waivable !== undefined && hasMore(after.waivable?.map(waivableWords), before.waivable.map(waivableWords)),
    },
    ...rules.map(rule => ({
        name: `rules.${rule.id}`,
        words: (policy) => ruleWords(policy, rule),
        weakens: (after, before) => asksLessOfRule((0,settings/* settingsFor */.zc)(after, rule), (0,settings/* settingsFor */.zc)(before, rule), rule),
    })),
    ...rules.map(rule => ({
        name: `modes.${rule.id}`,
        words: (policy) => modeWords(policy, rule),
        weakens: (after, before) => (0,mode_setting/* isMilderMode */.F7)((0,mode/* modeOf */.VV)(after, rule), (0,mode/* modeOf */.VV)(before, rule)),
    })),
];
/** True when a list has an entry that another one has not; one that is left out has all. */
const hasMore = (own, least) => own === undefined || own.some(entry => !least.includes(entry));
const asksLessOfRule = (own, least, { severity: given }) => {
    const [severity, before] = [own.severity ?? given, least.severity ?? given];
    const isLower = severity !== undefined && before !== undefined && (0,findings_severity/* compareSeverity */.zK)(severity, before) > 0;
    return (least.enabled && !own.enabled) || isLower || hasMore(own.ignorePaths, least.ignorePaths);
};
const waivableWords = ({ rules, places, maxDays, by }) => [
    `${rules.join(' ')} by ${places.join(' or ')}`,
    ...(maxDays === undefined ? [] : [`for ${maxDays} days`]),
    ...(by === undefined ? [] : [`of ${by.join(' ')}`]),
].join(' ');
const ruleWords = (policy, rule) => {
    const { enabled, by, severity, minSeverity, options, ignorePaths } = (0,settings/* settingsFor */.zc)(policy, rule);
    if (!enabled && by === 'entry')
        return 'off';
    const on = by === 'entry' ? 'on' : 'by the profile';
    return [
        severity ?? (minSeverity === undefined ? on : `${minSeverity} or higher`),
        ...Object.entries(options).map(([name, value]) => `${name} ${optionWords(value)}`),
        ...(ignorePaths.length > 0 ? [`not in ${ignorePaths.join(' ')}`] : []),
    ].join('; ');
};
const optionWords = (value) => (typeof value === 'object' ? value.join(' ') : String(value));
const modeWords = (policy, rule) => (0,mode_setting/* modeSettingWords */.$I)((0,mode/* modeOf */.VV)(policy, rule));

// EXTERNAL MODULE: ./build/text/and-more.js
var and_more = __webpack_require__(58978);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/verdict/gates/severity-gate.js
var severity_gate = __webpack_require__(35955);
;// CONCATENATED MODULE: ./build/review/policy/policy-preview.js






/** Changed keys that are told one by one, and findings that are named. */
const maxKeys = 30;
const maxFindings = 5;
/** What a new policy would change for the repository, and for the findings of the change that brings it in. */
const previewPolicy = ({ path, before, considered, after, otherKeys = [], delta, changes, rules, }) => {
    const note = (message) => ({ code: 'policy-preview', level: 'note', path, message });
    const keys = [...otherKeys, ...describePolicyChange(before, after, rules)];
    const told = keys
        .slice(0, maxKeys)
        .map(({ key, before: old, after: now, weakens }) => note(`The new policy ${weakens ? 'weakens' : 'changes'} "${key}": ${old} \u2192 ${now}.`));
    const more = keys.length > maxKeys ? [note(`The new policy changes ${(0,counted_noun/* countOf */.p)(keys.length - maxKeys, 'more key', 'more keys')}.`)] : [];
    const changedPaths = new Set(changes.files.map(file => file.path));
    const isRead = ({ head }) => !(0,glob/* matchesAnyGlob */.oy)(head.location.path, after.ignorePaths);
    const blocks = (0,severity_gate/* blockingEntries */.G)(considered, before);
    const willBlock = (0,severity_gate/* blockingEntries */.G)((0,verdict_considered/* considerEntries */.Y4)(delta, after, changedPaths), after).filter(isRead);
    const [blocked, blocking] = [new Set(blocks.map(keyOf)), new Set(willBlock.map(keyOf))];
    const newly = willBlock.filter(entry => !blocked.has(keyOf(entry)));
    const nowFree = blocks.filter(entry => !blocking.has(keyOf(entry)));
    return [
        ...(keys.length === 0 ? [note('The new policy changes nothing for this repository.')] : told),
        ...more,
        ...(newly.length > 0
            ? [note(`Under the new policy, ${(0,counted_noun/* countOf */.p)(newly.length, 'finding')} of this change would block: ${named(newly)}.`)]
            : []),
        ...(nowFree.length > 0
            ? [note(`Under the new policy, ${(0,counted_noun/* countOf */.p)(nowFree.length, 'finding')} of this change would no longer block: ${named(nowFree)}.`)]
            : []),
    ];
};
const keyOf = ({ head }) => `${head.location.path}\0${head.fingerprint}`;
const named = (entries) => {
    const shown = entries.slice(0, maxFindings).map(({ head }) => `${head.ruleId} in "${head.location.path}"`);
    return (0,and_more/* andMore */.v)(shown, entries.length);
};

// EXTERNAL MODULE: ./build/policy/waivers.js
var waivers = __webpack_require__(72503);
// EXTERNAL MODULE: ./build/rules/policy/security-policy-removed.js
var security_policy_removed = __webpack_require__(52808);
;// CONCATENATED MODULE: ./build/review/read/removed-policies.js




const objectsOf = (artifacts) => artifacts.flatMap(artifact => (artifact.kind === 'kubernetes' ? artifact.objects : []));
const nameOf = ({ unit, path }) => `${unit} ${path}`;
/** Files that the rule itself compares: of their unit something is left that can carry a finding. */
const comparedFiles = ({ base, head }) => {
    const left = new Set(head.filter(({ artifacts }) => artifacts.length > 0).map(nameOf));
    return new Set(base.filter(unit => left.has(nameOf(unit))).flatMap(({ artifacts }) => artifacts.map(({ file }) => file.path)));
};
/**
 * Enforced policies about security that go with the last file of what they were deployed with. Nothing is left there to carry a finding of
 * `policy/security-policy-removed`, so that it is told beside: an error where a finding as severe would block. Waivers count as for findings.
 */
const removedPolicies = ({ base, head }, { complete }, units, { rules, policy, today }) => {
    const { meta } = security_policy_removed/* securityPolicyRemoved */.p;
    const active = rules.find(({ rule }) => rule.meta.id === meta.id);
    if (active === undefined)
        return [];
    const before = (0,security_policy_removed/* enforcedPolicies */.H)(objectsOf(base.artifacts));
    if (before.size === 0)
        return [];
    const compared = comparedFiles(units);
    const now = [...objectsOf(head.artifacts), ...objectsOf(units.head.flatMap(({ artifacts }) => artifacts))];
    const kept = new Set(now.map(one => one.subject));
    // Engines are changed so: what comes in their place is for people to compare.
    const isReplaced = [...(0,security_policy_removed/* enforcedPolicies */.H)(now).keys()].some(name => !before.has(name));
    const isBlocking = (0,verdict_considered/* meets */.D)(active.severity ?? meta.severity, policy.thresholds.block) && (0,mode/* modeOf */.VV)(policy, meta).mode === 'enforce';
    return [...before.values()].flatMap((object) => {
        const { subject, range } = object;
        const { path } = object.file;
        const location = { path, range, subject };
        const isTold = compared.has(path) || kept.has(subject) || active.ignores(path);
        if (isTold || (0,waivers/* findWaiver */.G)({ ruleId: meta.id, location }, policy, today))
            return [];
        const unsure = complete ? '' : ' Not all changed files could be listed: it may have gone to another one.';
        return [
            {
                code: 'security-policy-removed',
                level: isBlocking && complete && !isReplaced ? 'error' : 'warning',
                path,
                message: `The change removes "${subject}", which held back what it does not allow, with its file (${meta.id}).${unsure} Leave it, or bring in what takes its place with the same change.`,
            },
        ];
    });
};

// EXTERNAL MODULE: ./build/review/rendered/heard-comments.js
var heard_comments = __webpack_require__(79631);
// EXTERNAL MODULE: ./build/review/rendered/read-and-render.js + 1 modules
var read_and_render = __webpack_require__(42861);
// EXTERNAL MODULE: ./build/review/unrendered/unrendered.js
var unrendered_unrendered = __webpack_require__(22585);
;// CONCATENATED MODULE: ./build/review/review.js




















/** The corridor: what a change brings in, whether it may be merged, and what could not be looked at. */
const reviewResult = async (request, ports) => (await reviewChange(request, ports)).result;
const noOrganizationRules = { rules: [], notifications: [], onRemoved: () => [] };
/** The languages of organization rules are loaded where policy names some. */
const languages = () => Promise.all(/* import() */[__webpack_require__.e(7688), __webpack_require__.e(9864), __webpack_require__.e(5834), __webpack_require__.e(5113), __webpack_require__.e(6376)]).then(__webpack_require__.bind(__webpack_require__, 36376));
const newDocuments = () => Promise.all(/* import() */[__webpack_require__.e(7688), __webpack_require__.e(9864), __webpack_require__.e(5834), __webpack_require__.e(5113), __webpack_require__.e(4378)]).then(__webpack_require__.bind(__webpack_require__, 54378));
/** The same, with what the head was judged by. Causes are left out for who does not show them. */
const reviewChange = async (request, { reader, clock, readTeams, patience }, causes = 'found') => {
    const { rules: known, version, watchedPolicies = [], watchedImagePolicies, organizationRules: documents, author, repositoryUrl, } = request;
    const today = clock.today();
    const opened = documents && (await languages()).openDocuments(documents, request.policy);
    const policy = (0,mode/* policyOn */.Gn)(opened?.policy ?? request.policy, today);
    const changes = await reader.readChanges();
    const { read, rendered } = await (0,read_and_render/* readAndRender */.y)(reader, changes, policy, patience);
    const organization = opened || policy.organizationRules.length > 0
        ? await (await languages()).readOrgRules(reader, { changes, read, policy, today, documents, opened })
        : noOrganizationRules;
    const rules = [...known, ...organization.rules];
    const active = (0,judge/* activeRules */.IW)(rules, policy);
    const judged = await (0,judge_change/* judgeChange */.sx)({ reader, readTeams }, read, changes, {
        rules: active,
        known: rules.map(rule => rule.meta),
        policy,
        today,
        author,
        bounds: { patience, ...bounds/* reviewBounds */.QB },
    });
    const { judgement } = judged;
    const files = new Map([...(0,unrendered_unrendered/* unrenderedFiles */.eL)(read.unrendered), ...(rendered?.sources.head ?? []), ...filesOf(read.head, judged.otherFiles)]);
    const baseFiles = new Map([...(rendered?.sources.base ?? []), ...filesOf(read.base, judged.otherFiles)]);
    const isIgnored = (path) => (0,glob/* matchesAnyGlob */.oy)(path, policy.ignorePaths);
    const compare = ({ base, head }, by) => {
        const plain = (0,match/* matchFindings */.cF)({
            changes: { ...changes, files: changes.files.map(file => (read.leading.has(file.path) ? heldNothing(file) : file)) },
            // What stood where policy does not look is brought in by whoever moves it to where policy does.
            base: {
                ...review_comparedSide(read.base, { ...base, findings: base.findings.filter(finding => !isIgnored(finding.location.path)) }, baseFiles),
                unjoined: whyUnjoined(judged.baseUnits, active),
            },
            head: { ...review_comparedSide(read.head, head, files), unjoined: whyUnjoined(judged.headUnits, active) },
        });
        return rendered?.join(plain, by) ?? { delta: plain, rendered: new Map() };
    };
    const compared = compare(judged, judgement);
    const caused = causes === 'found' ? withCauses(compared, changes, read, judged, files, rendered) : { delta: compared.delta, notifications: [] };
    const changedPaths = new Set(changes.files.map(file => file.path));
    const proven = proveDelta(caused.delta, read, judged, changedPaths, finding => compared.rendered.has(finding));
    const shown = new Set((0,verdict_considered/* considerEntries */.Y4)(proven, policy, changedPaths).shown.map(entry => entry.head));
    const delta = rendered?.withFixes(proven, compared.rendered, finding => shown.has(finding), judgement) ?? proven;
    const coverage = coverageOf(changes, read, {
        unrenderedPaths: policy.unrenderedPaths,
        unjudged: judged.head.unjudged,
        isRendered: path => rendered?.reads(path) ?? false,
    });
    const considered = (0,verdict_considered/* considerEntries */.Y4)(delta, policy, changedPaths);
    const ownRules = opened && { documents: opened.policy.guarded?.documents, known: opened.known };
    const policyChange = await (0,policy_change/* readPolicyChange */.TM)(reader, changes, watchedPolicies, ownRules);
    const watchedRules = request.watchedRules;
    const namedNow = watchedRules && policyChange.previews.get(watchedRules.path)?.namedRules;
    const rulesChange = watchedRules && (namedNow ?? watchedRules.named).length > 0
        ? await (await newDocuments()).readRulesChange(reader, changes, watchedRules, namedNow, policy)
        : [];
    const notifications = [
        ...policy.notes,
        ...organization.notifications,
        ...organization.onRemoved(id => active.some(({ rule }) => rule.meta.id === id)),
        ...removedPolicies(read, changes, { base: judged.baseUnits, head: judged.headUnits }, { rules: active, policy, today }),
        ...policyChange.notifications,
        ...rulesChange,
        ...(watchedImagePolicies ? (await (0,image_policy_change/* readWatchedImagePolicies */.Mr)(reader, changes, watchedImagePolicies)).notifications : []),
        ...previewsOf(policyChange.previews, { rules, changes, judged, judgement, compare, considered }),
        ...read.head.snapshot.notifications,
        ...(0,unrendered_unrendered/* unrenderedNotifications */.xE)(read.unrendered, policy.unrenderedPaths),
        ...(rendered?.notifications() ?? []),
        ...(0,heard_comments/* withoutHeard */.j)(judged.head.notifications, compared.rendered.keys()),
        ...caused.notifications,
    ];
    const result = {
        changes,
        delta,
        considered,
        verdict: (0,decide_verdict/* decideVerdict */.AU)(considered, coverage, notifications, policy),
        coverage,
        notifications,
        ...(rendered && { effective: rendered.effective() }),
        policy,
        files,
        baseFiles,
        rules: new Map(active.map(({ rule }) => [rule.meta.id, rule.meta])),
        ...(repositoryUrl !== undefined && { repositoryUrl }),
        version,
    };
    return { ...read, result, judgement, rendered, headUnits: judged.headUnits };
};
/** What the policies that the change edits would make of the change itself. */
const previewsOf = (previews, context) => {
    const { rules, changes, judged, judgement, compare, considered } = context;
    const { policy: before, known, today } = judgement;
    return [...previews].flatMap(([path, { policy: next, otherKeys }]) => {
        const after = (0,mode/* policyOn */.Gn)(next, today);
        const by = { ...judgement, rules: (0,judge/* activeRules */.IW)(rules, after), policy: after };
        const again = judged.judgeAgain(by);
        if (again.base.unjudged.size + again.head.unjudged.size > 0)
            return [unpreviewed(path)];
        return previewPolicy({ path, before, considered, after, otherKeys, delta: compare(again, by).delta, changes, rules: known });
    });
};
const unpreviewed = (path) => ({
    code: 'policy-preview',
    level: 'note',
    path,
    message: 'What the new policy would make of this change was not looked at: it is too much to be judged a second time.',
});
/** Why rules that join files say nothing of what is absent in the units that a finding's file is in. */
const whyUnjoined = (units, rules) => {
    const open = units.filter(({ complete }) => !complete);
    if (open.length === 0)
        return undefined;
    const joining = (0,active_rule/* joiningRules */.QW)(rules);
    const reasons = new Map(open.flatMap(({ artifacts, reason }) => artifacts.map(({ file }) => [file.path, reason])));
    return ({ ruleId, location }) => (joining.has(ruleId) ? reasons.get(location.path) : undefined);
};
/** All texts of a side: judged files, unchanged manifests, and ignore files, in which the cause of a finding may lie. */
const filesOf = (side, others) => {
    const ignoreFiles = [...side.buildContexts.values()].flatMap(({ ignoreFile }) => ignoreFile.state === 'known' ? [[ignoreFile.value.path, (0,source_file/* sourceFile */.s)(ignoreFile.value.path, ignoreFile.value.text)]] : []);
    return new Map([...others, ...ignoreFiles, ...side.snapshot.files]);
};
/** Proves the fixes of the findings that count, each alone and those of a family as one; no other finding keeps its fix. */
const proveDelta = (delta, { head }, { judgement, headUnits }, changedPaths, isRendered) => {
    const shown = new Set((0,verdict_considered/* considerEntries */.Y4)(delta, judgement.policy, changedPaths).shown.flatMap(({ head: one }) => (isRendered(one) ? [] : [one])));
    const heads = delta.entries.flatMap(entry => (entry.head && !isRendered(entry.head) ? [entry.head] : []));
    const families = (0,groups/* familyGroups */.Ry)([...shown], (0,groups/* familiesOf */.m6)({ rules: new Map(judgement.rules.map(({ rule }) => [rule.meta.id, rule.meta])) }));
    const proven = (0,judge_change/* proveSide */.Ox)(head, heads, finding => shown.has(finding), 'each', judgement, headUnits, families);
    return { ...delta, entries: delta.entries.map(entry => (entry.head ? { ...entry, head: proven.get(entry.head) ?? entry.head } : entry)) };
};
/** Dockerfiles in folders to which only the repository's own ignore file may apply: it does where the image is built from there. */
const openContexts = ({ buildContexts }) => new Map([...buildContexts].flatMap(([path, { ignoreFile }]) => path.includes('/') && ignoreFile.state === 'known' && ignoreFile.value.path === '.dockerignore'
    ? [[path, 'Whether the ".dockerignore" of the repository counts depends on the folder from which the image is built.']]
    : []));
/** What became of a file in whose place there is a link now. */
const heldNothing = (file) => file.status === 'added' || file.status === 'copied' ? file : { path: (0,change_set/* basePath */.Jp)(file), status: 'removed' };
const review_comparedSide = (side, { findings, unjudged }, files) => ({
    findings,
    artifacts: side.snapshot.artifacts,
    files,
    unread: new Map([
        ...[...side.snapshot.ledger.values()].flatMap(entry => {
            const reason = whyUnread(entry);
            return reason === undefined ? [] : [[entry.path, reason]];
        }),
        ...[...unjudged].map(([path, reason]) => [path, `"${path}" could be evaluated only in part. ${reason}`]),
    ]),
    surroundings: openContexts(side),
});
/** Why what a file holds could not be judged, or not all of it. */
const whyUnread = (entry) => {
    const path = `"${entry.path}"`;
    if (entry.status === 'not-evaluated')
        return `${path} could not be evaluated. ${entry.reason}`;
    if (entry.status === 'partly-evaluated')
        return `${path} could be evaluated only in part. ${entry.reason}`;
    return entry.status === 'not-ours' ? `${path} is not read as a container file.` : undefined;
};
/** Paths of files that were read because container files need them. */
const readBeside = ({ companions, buildContexts }) => [
    ...companions.keys(),
    ...[...buildContexts.values()].flatMap(({ ignoreFile }) => (ignoreFile.state === 'known' ? [ignoreFile.value.path] : [])),
];
/** The ledger: one entry for each changed file, in the order of the change set. */
const coverageOf = (changes, { base, head, unread, unrendered }, { unrenderedPaths = [], unjudged = new Map(), isRendered = () => false }) => {
    const beside = new Set([...readBeside(base), ...readBeside(head)]);
    const entries = new Map([...unread, ...head.snapshot.ledger.values()].map(entry => {
        const { path, status } = entry;
        if (status !== 'not-ours')
            return [path, entry];
        return [path, isRendered(path) ? { path, status: 'rendered' } : beside.has(path) ? { path, status: 'read-beside' } : entry];
    }));
    for (const entry of (0,unrendered_unrendered/* unrenderedEntries */.jX)(unrendered, entries, unrenderedPaths))
        entries.set(entry.path, entry);
    return {
        entries: changes.files.map(({ path, status }) => leftEntry(path, unjudged.get(path)) ??
            entries.get(path) ??
            (status === 'removed' ? { path, status } : { path, status: 'not-evaluated', reason: 'The host did not give its text.' })),
        listComplete: changes.complete,
        ...(changes.totalFiles !== undefined &&
            changes.totalFiles > changes.files.length && { unlisted: changes.totalFiles - changes.files.length }),
    };
};
const leftEntry = (path, reason) => reason === undefined ? undefined : { path, status: 'not-evaluated', reason };


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


/***/ })

};
;