"use strict";
exports.id = 3467;
exports.ids = [3467];
exports.modules = {

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
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76859);
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

/***/ 35772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ grantsMore),
/* harmony export */   f: () => (/* binding */ grantingParts)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);

/** Switches that give a container more, where nothing near says that they are off. */
const switches = /\b(?:privileged|hostPID|hostIPC|hostNetwork|hostProcess|allowPrivilegeEscalation)\b/giu;
/** What gives more wherever it stands. */
const grants = /\bhostPath\b|docker\.sock|containerd\.sock|\bSYS_(?:ADMIN|MODULE|PTRACE|RAWIO)\b|\bunconfined\b|\bUnmasked\b|\brunAsUser\b["']?\s*[:,]\s*["']?0\b/iu;
/** How far behind a switch its value is looked for: `"path": "/spec/hostPID", "value": true`. */
const reach = 80;
/** True for a text that gives a container more than it has: `privileged` and the like, unless they are switched off. */
const grantsMore = (text) => {
    if (grants.test(text))
        return true;
    for (const match of text.matchAll(switches)) {
        const behind = text.slice(match.index + match[0].length, match.index + match[0].length + reach);
        const [value] = /\b(?:true|false)\b/u.exec(behind) ?? [];
        if (value !== 'false')
            return true;
    }
    return false;
};
/**
 * Policies that change or make objects when they come to a cluster. Sources: Kubernetes, "Mutating Admission Policy"; Kyverno, "Mutate", "Generate"; Gatekeeper,
 * "Mutation".
 */
const changesOthers = ({ group, kind = '' }) => {
    if (group === 'mutations.gatekeeper.sh')
        return [['spec']];
    if (group === 'admissionregistration.k8s.io' && kind === 'MutatingAdmissionPolicy')
        return [
            ['spec', 'mutations'],
            ['spec', 'variables'],
        ];
    if (group === 'policies.kyverno.io' && /Mutating|Generating/u.test(kind))
        return [['spec']];
    return group === 'kyverno.io' && (kind === 'ClusterPolicy' || kind === 'Policy') ? [['spec', 'rules']] : [];
};
const textOf = ({ range, document }) => document.file.text.slice(range.start, range.end);
const nameOf = ({ kind, name }) => `${kind ?? 'an object'} "${name ?? '?'}"`;
/** Of Kyverno's rules only what mutates and generates: what validates names what it refuses. */
const writingParts = (node, object) => object.group === 'kyverno.io' ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node).flatMap(rule => ['mutate', 'generate'].flatMap(key => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(rule, key) ?? [])) : [node];
const writtenByPolicies = (object) => changesOthers(object)
    .flatMap(path => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(object.node, ...path) ?? [])
    .flatMap(node => writingParts(node, object))
    .map(node => ({
    text: textOf(node),
    range: node.range,
    what: `has ${nameOf(object)} give containers of others more than they ask for`,
}));
/** More of one object is not looked through. */
const maxVisits = 20_000;
/** True for a text that is a manifest by itself. */
const isManifest = (text) => /(?:^|[\s{,])["']?apiVersion["']?\s*:/u.test(text) && /(?:^|[\s{,])["']?kind["']?\s*:/u.test(text);
const decoded = (value) => {
    if (!/^[A-Za-z0-9+/\s]{40,}={0,2}\s*$/u.test(value))
        return value;
    try {
        return atob(value.replaceAll(/\s/gu, ''));
    }
    catch {
        return value;
    }
};
/** Manifests within texts of an object: what ClusterResourceSets, operators and functions apply. */
const embeddedManifests = (object) => {
    const found = [];
    // Why not the metadata: annotations keep the object itself as kubectl applied it.
    const pending = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(object.node).flatMap(({ name, value }) => (name === 'metadata' ? [] : [value]));
    const isSecret = object.kind === 'Secret';
    for (let node = pending.pop(), visits = 0; node !== undefined && visits < maxVisits; node = pending.pop(), visits += 1) {
        if (node.kind === 'scalar' && node.value.length > 40) {
            const text = isSecret ? decoded(node.value) : node.value;
            if (isManifest(text))
                found.push({ text, range: node.range, what: `holds a manifest as a text in ${nameOf(object)}` });
        }
        for (const item of (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node))
            pending.push(item);
        for (const { value } of (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node))
            pending.push(value);
    }
    return found;
};
const grantingIn = (object) => [...writtenByPolicies(object), ...embeddedManifests(object)].filter(({ text }) => grantsMore(text));
/** Words without which no part of a file gives anything, so that most files are not looked through. */
const words = /privileged|host(?:PID|IPC|Network|Process|Path)|allowPrivilegeEscalation|\.sock|SYS_|nconfined|Unmasked|runAsUser|kind:\s*["']?Secret/iu;
/**
 * What objects of a manifest say that containers of other objects get, in texts and expressions that nobody here evaluates: policies that mutate or generate, and
 * manifests that stand as texts in objects. Only what gives more, and was not there at the base.
 */
const grantingParts = (head, base) => {
    if (!words.test(head.file.text))
        return [];
    const before = new Set(base === undefined ? [] : base.objects.flatMap(grantingIn).map(({ text }) => text));
    return head.objects
        .flatMap(grantingIn)
        .filter(({ text }) => !before.has(text))
        .map(({ range, what }) => ({ range, what, renderer: 'custom objects' }));
};


/***/ }),

/***/ 55608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OT: () => (/* binding */ isValuesKey),
/* harmony export */   P5: () => (/* binding */ isHarmlessPlace),
/* harmony export */   Uk: () => (/* binding */ idleKinds)
/* harmony export */ });
/* harmony import */ var _text_word_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74490);

/** Kinds that run nothing, name no image and guard no pod: whatever is set in them, no container gets another way. */
const idleKinds = (0,_text_word_set_js__WEBPACK_IMPORTED_MODULE_0__/* .wordSet */ .d)('CustomResourceDefinition Ingress IngressClass HTTPRoute GRPCRoute TCPRoute TLSRoute Gateway VirtualService DestinationRule IngressRoute Certificate ' +
    'Issuer ClusterIssuer HorizontalPodAutoscaler PodDisruptionBudget PersistentVolumeClaim StorageClass PriorityClass ServiceMonitor PodMonitor ' +
    'PrometheusRule');
/** Fields of workloads, autoscalers and claims that say how many, when and how fast, never what runs. */
const scheduleFields = (0,_text_word_set_js__WEBPACK_IMPORTED_MODULE_0__/* .wordSet */ .d)('replicas minReadySeconds revisionHistoryLimit progressDeadlineSeconds strategy updateStrategy podManagementPolicy paused suspend schedule ' +
    'concurrencyPolicy successfulJobsHistoryLimit failedJobsHistoryLimit startingDeadlineSeconds timeZone backoffLimit parallelism completions ' +
    'completionMode ttlSecondsAfterFinished activeDeadlineSeconds selector minReplicas maxReplicas metrics behavior scaleTargetRef minAvailable ' +
    'maxUnavailable accessModes storageClassName volumeName serviceName ingressClassName persistentVolumeClaimRetentionPolicy');
/** Fields of a pod that say where it is put and how it ends. */
const podFields = (0,_text_word_set_js__WEBPACK_IMPORTED_MODULE_0__/* .wordSet */ .d)('nodeSelector affinity tolerations topologySpreadConstraints terminationGracePeriodSeconds priorityClassName priority preemptionPolicy ' +
    'schedulerName restartPolicy dnsPolicy dnsConfig hostname subdomain enableServiceLinks readinessGates imagePullSecrets nodeName');
const containerLists = (0,_text_word_set_js__WEBPACK_IMPORTED_MODULE_0__/* .wordSet */ .d)('containers initContainers');
/** Fields of a container that are about its life. */
const containerFields = (0,_text_word_set_js__WEBPACK_IMPORTED_MODULE_0__/* .wordSet */ .d)('name readinessProbe livenessProbe startupProbe imagePullPolicy terminationMessagePath terminationMessagePolicy stdin tty workingDir');
/** Words in keys of labels and annotations that switch a guard of pods, or what is put into them. */
const guardWords = /apparmor|seccomp|security|inject|sidecar/i;
/** An index, also as a JSON pointer writes one, or `-` for the end. */
const isIndex = (step) => typeof step === 'number' || (step !== undefined && /^(?:\d+|-)$/.test(step));
/**
 * True when it is certain that what stands at a path of an API object, however it is set, makes no container more powerful and brings no
 * image. `removed`: nothing stands there any more. The path is of a leaf, or of all that is below it.
 */
const isHarmlessPlace = (path, kind, removed = false) => {
    if (kind !== undefined && idleKinds.has(kind))
        return path[0] !== 'metadata' || isHarmlessMetadata(path, removed);
    const [first, second] = path;
    if (path.some(step => typeof step === 'string' && step.startsWith('$')))
        return false;
    if (first === 'apiVersion' || first === 'kind')
        return true;
    if (first === 'metadata')
        return isHarmlessMetadata(path, removed);
    if (first === 'data' || first === 'binaryData')
        return kind !== 'Secret' && typeof second === 'string' && !isValuesKey(second);
    return first === 'spec' && second !== undefined && isHarmlessInSpec(path.slice(1), removed);
};
const isHarmlessInSpec = (path, removed) => {
    const [field, within, inner] = path;
    if (field === 'template')
        return isHarmlessInTemplate(path.slice(1), removed);
    if (field !== 'jobTemplate')
        return scheduleFields.has(String(field)) || isHarmlessInPod(path, removed);
    if (within === 'metadata')
        return isHarmlessMetadata(path.slice(1), removed);
    if (within !== 'spec')
        return false;
    return inner === 'template' ? isHarmlessInTemplate(path.slice(3), removed) : scheduleFields.has(String(inner));
};
/** A key of a ConfigMap that holds values of a chart: `values.yaml`, `prod-values.yml`. */
const isValuesKey = (key) => /values/i.test(key);
/** The path begins at `metadata`. */
const isHarmlessMetadata = ([, field, key], removed) => {
    if (field === 'labels' || field === 'annotations')
        return key === undefined ? !removed : !guardWords.test(String(key));
    return ['name', 'namespace', 'generateName', 'finalizers', 'ownerReferences', 'creationTimestamp'].includes(String(field));
};
const isHarmlessInTemplate = (path, removed) => {
    if (path[0] === 'metadata')
        return isHarmlessMetadata(path, removed);
    return path[0] === 'spec' && isHarmlessInPod(path.slice(1), removed);
};
const isHarmlessInPod = (path, removed) => {
    const [field, index, inner, deeper] = path;
    if (podFields.has(String(field)))
        return true;
    if (!containerLists.has(String(field)) || !isIndex(index) || inner === undefined)
        return false;
    if (containerFields.has(String(inner)))
        return true;
    if (inner === 'ports')
        return ['containerPort', 'name', 'protocol'].includes(String(path.at(-1)));
    return inner === 'resources' && !removed && (deeper === 'requests' || deeper === 'limits');
};


/***/ }),

/***/ 73340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W2: () => (/* binding */ jsonPatchHazards),
/* harmony export */   WL: () => (/* binding */ targetKind),
/* harmony export */   d7: () => (/* binding */ isJsonPatch),
/* harmony export */   yJ: () => (/* binding */ patchHazards)
/* harmony export */ });
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36825);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76859);
/* harmony import */ var _harmless_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55608);
/* harmony import */ var _tree_differences_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78229);





/** True for a list of operations of JSON Patch. Source: RFC 6902, section 4. */
const isJsonPatch = (root) => root?.kind === 'sequence' &&
    root.items.length > 0 &&
    (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(root).some(item => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(item, 'op').state !== 'absent' && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(item, 'path').state !== 'absent');
/**
 * What of a patch is not certain to be harmless; empty when all is. `kind` is that of what a `target` names, `any` when it names none: what
 * a patch says of its own kind counts without a target only.
 */
const patchHazards = (text, kind) => hazardsOfFile((0,_source_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceFile */ .s)('', text), kind);
const hazardsOfFile = (file, kind) => {
    const { documents, notifications } = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(file, undefined, _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_WRITTEN_LENGTH */ .aJ);
    if (notifications.some(({ level }) => level === 'error'))
        return [{ range: undefined, place: 'text that is not YAML' }];
    return documents.flatMap(({ root }) => (root === undefined ? [] : hazardsOf(root, kind)));
};
const hazardsOf = (root, kind) => {
    const named = kind === 'any' ? undefined : kind;
    if (root.kind === 'sequence')
        return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(root).flatMap(operation => operationHazards(operation, named));
    const own = kind === undefined ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(root, 'kind') : named;
    return (0,_tree_differences_js__WEBPACK_IMPORTED_MODULE_3__/* .leavesOf */ .wf)([{ path: [], base: undefined, head: root }]).flatMap(({ path, head }) => {
        const place = path.map(String).join('/');
        const harmless = head !== undefined && (0,_harmless_places_js__WEBPACK_IMPORTED_MODULE_2__/* .isHarmlessPlace */ .P5)(path, own, (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isExplicitNull */ .IH)(head));
        return harmless ? [] : [{ range: head?.range, place: `/${place}` }];
    });
};
const operationHazards = (operation, kind) => {
    const pointer = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(operation, 'path');
    const op = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(operation, 'op');
    if (pointer === undefined || op === undefined || !pointer.startsWith('/'))
        return [{ range: operation.range, place: 'an operation' }];
    if (op === 'test')
        return [];
    const path = stepsOf(pointer);
    const range = operation.range;
    const hazard = [{ range, place: pointer }];
    if (op === 'move' || op === 'copy')
        return kind !== undefined && (0,_harmless_places_js__WEBPACK_IMPORTED_MODULE_2__/* .isHarmlessPlace */ .P5)(path, kind) && kind !== 'ConfigMap' ? [] : hazard;
    if (op === 'remove')
        return (0,_harmless_places_js__WEBPACK_IMPORTED_MODULE_2__/* .isHarmlessPlace */ .P5)(path, kind, true) ? [] : hazard;
    const value = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(operation, 'value');
    if (value.state !== 'present')
        return hazard;
    const leaves = (0,_tree_differences_js__WEBPACK_IMPORTED_MODULE_3__/* .leavesOf */ .wf)([{ path, base: undefined, head: value.node }]);
    return leaves.every(leaf => (0,_harmless_places_js__WEBPACK_IMPORTED_MODULE_2__/* .isHarmlessPlace */ .P5)(leaf.path, kind, leaf.head !== undefined && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isExplicitNull */ .IH)(leaf.head))) ? [] : hazard;
};
/** Operations that a change adds to a JSON patch or takes out of it, and that are not certain to be harmless. */
const jsonPatchHazards = (base, head) => {
    const contents = new _tree_differences_js__WEBPACK_IMPORTED_MODULE_3__/* .Contents */ .vo();
    if (!contents.canCompare(base) || !contents.canCompare(head))
        return [{ range: undefined, place: 'a patch that is too large' }];
    const numbers = (root) => new Set((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(root).map(item => contents.of(item)));
    const [before, after] = [numbers(base), numbers(head)];
    const added = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(head).filter(item => !before.has(contents.of(item)));
    const removed = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(base).filter(item => !after.has(contents.of(item)));
    return [
        ...added.flatMap(item => operationHazards(item, undefined)),
        ...removed.flatMap(item => operationHazards(item, undefined).map(({ place }) => ({ range: undefined, place }))),
    ];
};
/** The steps of a JSON pointer. Source: RFC 6901, section 4. */
const stepsOf = (pointer) => pointer
    .slice(1)
    .split('/')
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
/** The kind that a patch's `target` names, when it names one plainly: kinds are regular expressions there. */
const targetKind = (patch) => {
    const kind = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(patch, 'target'), 'kind');
    return kind !== undefined && /^[A-Za-z]+$/.test(kind) ? kind : undefined;
};


/***/ }),

/***/ 56683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ mayHoldContainers),
/* harmony export */   rt: () => (/* binding */ readNaming),
/* harmony export */   uo: () => (/* binding */ loadingVariables),
/* harmony export */   z9: () => (/* binding */ nobodysAmong)
/* harmony export */ });
/* harmony import */ var _artifacts_compose_companions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73737);
/* harmony import */ var _artifacts_compose_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36363);
/* harmony import */ var _artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41527);
/* harmony import */ var _artifacts_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49169);
/* harmony import */ var _artifacts_kinds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16137);
/* harmony import */ var _artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2166);
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36825);
/* harmony import */ var _artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55292);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10912);
/* harmony import */ var _companions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79938);










/** What Dockerfiles, Compose files and manifests are made of, at the beginning of a line. */
const containerLine = /^\s*(?:(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|ENV|ARG|USER|WORKDIR|SHELL|ONBUILD|HEALTHCHECK)\s|["']?(?:services|include|image|build|extends|privileged|cap_add|volumes|devices|security_opt|network_mode|pid|ipc|user|command|entrypoint|environment|env_file|ports|apiVersion|kind|spec|template|containers|initContainers|securityContext|hostNetwork|hostPID|hostIPC|hostPath|path)["']?\s*:|-\s*["']?[./~$])/i;
/** The paths of changed files that no kind of file claims by its name. */
const nobodysAmong = (unread) => new Set(unread.flatMap(({ path, status }) => (status === 'not-ours' ? [path] : [])));
/** True for a file that may be a container file under a name that says nothing, as far as its diff tells. */
const mayHoldContainers = ({ status, hunks }) => status !== 'removed' && (hunks === undefined || hunks.some(({ lines }) => lines.some(({ text }) => containerLine.test(text))));
/** An assignment, as files of variables have them: `NAME=value`, also with spaces around the sign, and `NAME: value`. */
const assignment = /^\s*(?:export\s+)?[\p{L}_][\p{L}\p{N}_.-]{0,200}\s*[=:]/u;
/** True for a file that may hold variables under a name that says nothing, as far as its diff tells. */
const mayHoldVariables = ({ status, hunks }) => status !== 'removed' && (hunks === undefined || hunks.some(({ lines }) => lines.some(({ text }) => assignment.test(text))));
/** True for a file of variables by its name: commands may start Compose files with it, wherever it lies. */
const isGivenToCommands = (path) => _artifacts_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .fileKinds */ .mv.environment.mayBe(path);
/** True for a Compose file to which the change writes variables, as far as its diff tells: commands may have values for them. */
const writesVariables = ({ path, hunks }, texts) => {
    const read = (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_7__/* .fileNameOf */ .bV)(path)) ? texts.get(path) : undefined;
    const isWritten = hunks === undefined || hunks.some(({ lines }) => lines.some(({ sign, text }) => sign === '+' && text.includes('$')));
    return read?.state === 'text' && read.text.includes('$') && isWritten;
};
/** True for a file that names others: a Compose file, what chooses them beside one, a pipeline or a script that deploys. */
const names = (path, tracked) => (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_7__/* .fileNameOf */ .bV)(path)) ||
    (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .mayDeploy */ .BU)(path) ||
    ((0,_artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_5__/* .isVariablesPath */ .dy)(path) && (0,_artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_5__/* .composeFilesBeside */ .Uz)(path).some(beside => tracked.has(beside)));
/**
 * The Compose files of the repository, the environment files beside them, and its pipelines and scripts, when the change touches files that they may
 * name under any name, or Compose files to which variables may be given. Those that the change touches are read anyway; `texts` are those of the head.
 */
const readNaming = async (reader, changes, unread, texts) => {
    const nobodys = nobodysAmong(unread);
    const isNamed = changes.files.some(file => file.mayBe !== undefined ||
        (0,_artifacts_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isDockerfileTemplate */ .XF)(file.path, '') ||
        isGivenToCommands(file.path) ||
        (nobodys.has(file.path) && (mayHoldContainers(file) || mayHoldVariables(file))));
    if (!isNamed && !changes.files.some(file => writesVariables(file, texts)))
        return [];
    const touched = new Set(changes.files.map(({ path }) => path));
    const tracked = new Set(await reader.listFiles('head'));
    if (!isNamed && ![...tracked].some(path => isGivenToCommands(path) && !(0,_artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_5__/* .isVariablesPath */ .dy)(path)))
        return [];
    const naming = [...tracked].filter(path => !touched.has(path) && names(path, tracked));
    // Why last: a repository may have any number of scripts.
    const paths = [...naming.filter(path => !(0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .mayDeploy */ .BU)(path)), ...(0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .deployingAmong */ .yx)(naming)];
    const found = paths.length > 0 ? await reader.readFiles('head', paths.slice(0, _companions_js__WEBPACK_IMPORTED_MODULE_6__/* .maxCompanions */ .WN)) : new Map();
    return [...found].flatMap(([path, read]) => (read.state === 'text' ? [(0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_9__/* .sourceFile */ .s)(path, read.text)] : []));
};
/**
 * Of Compose files that the change does not touch, those of which services are given their variables from a file of nobody's that it does: `env_file`
 * names files of any name, and what they hold is told of with the service that gets it.
 */
const loadingVariables = (naming, changes, unread) => {
    const nobodys = nobodysAmong(unread);
    const changed = new Set(changes.files.flatMap(({ path }) => (nobodys.has(path) ? [path] : [])));
    return naming
        .filter(file => file.text.includes('env_file') && (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_7__/* .fileNameOf */ .bV)(file.path)))
        .filter(file => (0,_artifacts_compose_companions_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentFilePaths */ .eE)((0,_artifacts_compose_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file)).some(path => changed.has(path)))
        .map(({ path }) => path);
};


/***/ })

};
;