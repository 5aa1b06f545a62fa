"use strict";
exports.id = 5135;
exports.ids = [5135];
exports.modules = {

/***/ 17827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ grantingParts),
  T: () => (/* binding */ grantsMore)
});

// EXTERNAL MODULE: ./build/artifacts/kubernetes/pod-spec-places.js + 1 modules
var pod_spec_places = __webpack_require__(51353);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/unrendered/granting-settings.js
var granting_settings = __webpack_require__(54342);
;// CONCATENATED MODULE: ./build/artifacts/unrendered/node-settings.js

/** Fields of a bootstrap configuration by which a machine runs or gets something before it is a node. */
const ofMachines = [
    'preKubeadmCommands',
    'postKubeadmCommands',
    'bootCommands',
    'preRKE2Commands',
    'postRKE2Commands',
    'preK3sCommands',
    'postK3sCommands',
    'files',
    'users',
    'ignition',
];
const under = (...parents) => ofMachines.map(field => [...parents, field]);
/**
 * Where objects say what the machines of a cluster run as root, outside of all containers: units, files, users, commands at their start. Sources: OpenShift,
 * "Machine configuration"; Cluster API, "Kubeadm based bootstrap", and its providers for RKE2 and K3s; Rancher, "Automated upgrades"; Karpenter, `userData`; kOps,
 * "Cluster spec"; Talos, "MachineConfig".
 */
const placesByKind = new Map([
    [
        'machineconfiguration.openshift.io/MachineConfig',
        [
            ['spec', 'config', 'systemd', 'units'],
            ['spec', 'config', 'storage', 'files'],
            ['spec', 'config', 'passwd', 'users'],
            ['spec', 'kernelArguments'],
            ['spec', 'osImageURL'],
        ],
    ],
    ...['KubeadmConfig', 'RKE2Config', 'KThreesConfig'].map(kind => [`bootstrap.cluster.x-k8s.io/${kind}`, under('spec')]),
    ...['KubeadmConfigTemplate', 'RKE2ConfigTemplate', 'KThreesConfigTemplate'].map(kind => [`bootstrap.cluster.x-k8s.io/${kind}`, under('spec', 'template', 'spec')]),
    ['controlplane.cluster.x-k8s.io/KubeadmControlPlane', under('spec', 'kubeadmConfigSpec')],
    ['controlplane.cluster.x-k8s.io/KubeadmControlPlaneTemplate', under('spec', 'template', 'spec', 'kubeadmConfigSpec')],
    ['controlplane.cluster.x-k8s.io/RKE2ControlPlane', under('spec')],
    [
        'talos.dev/MachineConfiguration',
        [
            ['machine', 'files'],
            ['machine', 'udev'],
        ],
    ],
    [
        'upgrade.cattle.io/Plan',
        [
            ['spec', 'upgrade'],
            ['spec', 'prepare'],
        ],
    ],
    ...['karpenter.k8s.aws/EC2NodeClass', 'karpenter.k8s.aws/AWSNodeTemplate', 'karpenter.azure.com/AKSNodeClass'].map(kind => [kind, [['spec', 'userData']]]),
    ...['Cluster', 'InstanceGroup'].map(kind => [
        `kops.k8s.io/${kind}`,
        [
            ['spec', 'hooks'],
            ['spec', 'fileAssets'],
            ['spec', 'additionalUserData'],
        ],
    ]),
]);
/** True for a text in which an object may say what machines run: the groups of their kinds. */
const mayConfigureNodes = (text) => /machineconfiguration\.openshift\.io|cluster\.x-k8s\.io|upgrade\.cattle\.io|karpenter\.|kops\.k8s\.io/u.test(text) ||
    /^["']?machine["']?:/mu.test(text);
/** What an object has machines of the cluster run, with the keys that lead to it. */
const nodeSettings = (object) => (placesByKind.get(`${object.group ?? ''}/${object.kind ?? ''}`) ?? []).flatMap(path => {
    const node = (0,lookup/* nodeAt */.oB)(object.node, ...path);
    return node === undefined ? [] : [{ node, place: path.join('.') }];
});

;// CONCATENATED MODULE: ./build/artifacts/unrendered/granting-text.js




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
/** More of a file is not looked through, with what its aliases stand for. */
const maxVisits = 400_000;
/** What a node says, a line for each value, whatever it is spelled as. */
const textOf = (node, visits) => [...(0,granting_settings/* placesIn */.yN)({ node, path: [] }, visits)]
    .flatMap(({ node: one, path }) => (one.kind === 'scalar' ? [`${path.at(-1) ?? ''}: ${one.value}`] : [`${path.at(-1) ?? ''}:`]))
    .join('\n');
const nameOf = ({ kind, name }) => `${kind ?? 'an object'} "${name ?? '?'}"`;
/** Of Kyverno's rules only what mutates and generates: what validates names what it refuses. */
const writingParts = (node, object) => object.group === 'kyverno.io' ? (0,lookup/* itemsOf */.S3)(node).flatMap(rule => ['mutate', 'generate'].flatMap(key => (0,lookup/* nodeAt */.oB)(rule, key) ?? [])) : [node];
const writtenByPolicies = (object, visits) => changesOthers(object)
    .flatMap(path => (0,lookup/* nodeAt */.oB)(object.node, ...path) ?? [])
    .flatMap(node => writingParts(node, object))
    .map(node => ({
    text: textOf(node, visits),
    range: node.range,
    what: `has ${nameOf(object)} give containers of others more than they ask for`,
}));
/** True for a text that is a manifest by itself. */
const isManifest = (text) => /(?:^|[\s{,])["']?apiVersion["']?\s*:/u.test(text) && /(?:^|[\s{,])["']?kind["']?\s*:/u.test(text);
const fromBase64 = (value) => {
    try {
        return atob(value.replaceAll(/\s/gu, ''));
    }
    catch {
        return value;
    }
};
/** A text of Base64, or a `data:` address, as what it says; any other as it is. Source: RFC 2397. */
const decoded = (value, isEncoded) => {
    const [, isBase64, data = ''] = /^data:[^,]*?(;base64)?,([\s\S]*)$/u.exec(value) ?? [];
    if (isBase64 !== undefined)
        return fromBase64(data);
    if (data !== '')
        return data.replaceAll(/%([0-9a-f]{2})/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return isEncoded && /^[A-Za-z0-9+/\s]{40,}={0,2}\s*$/u.test(value) ? fromBase64(value) : value;
};
/** Manifests within texts of an object: what ClusterResourceSets, operators and functions apply. */
const embeddedManifests = (object, visits) => {
    // Why not the metadata: annotations keep the object itself as kubectl applied it.
    const roots = (0,lookup/* entriesOf */.Mc)(object.node).flatMap(({ name = '?', value }) => (name === 'metadata' ? [] : [{ node: value, path: [name] }]));
    return roots.flatMap(root => {
        const isEncoded = object.kind === 'Secret' || root.path[0] === 'binaryData';
        return [...(0,granting_settings/* placesIn */.yN)(root, visits)].flatMap(({ node }) => {
            if (node.kind !== 'scalar' || node.value.length <= 40)
                return [];
            const text = decoded(node.value, isEncoded);
            return isManifest(text) ? [{ text, range: node.range, what: `holds a manifest as a text in ${nameOf(object)}` }] : [];
        });
    });
};
/** Annotations in which tools keep an object as it was applied. */
const isCopy = (name) => /last-applied|applied-configuration|\/(?:original|applied)$/u.test(name);
/**
 * Annotations by which runtimes and their plugins give a container devices and mounts of the node, whatever its own settings say. Sources: containerd/nri,
 * `device-injector`; CRI-O, "Allowed annotations".
 */
const runtimeAnnotations = /^(?:(?:devices|mounts|cdi-devices)\.(?:nri\.io|nri\.containerd\.io|noderesource\.dev)(?:\/.*)?|io\.kubernetes\.cri-o\.(?:Devices|cgroup2-mount-hierarchy-rw)|(?:devices|cgroup2-mount-hierarchy-rw)\.crio\.io)$/u;
const seccompAnnotation = /^seccomp-profile\.(?:kubernetes\.cri-o|crio)\.io(?:\/|$)/u;
/** True for an annotation that gives a container something of the node by its name. */
const givesByName = (name, value) => (runtimeAnnotations.test(name) && value !== '' && value !== 'false') || (seccompAnnotation.test(name) && value === 'unconfined');
/** What runtimes and injectors give to pods as annotations say it. Sources: Istio, `sidecar.istio.io/userVolume`; Vault, `agent-json-patch`. */
const annotated = (object, visits) => [object.annotations, ...object.podSpecs.map(({ annotations }) => annotations)].flatMap(found => (found.state === 'present' ? (0,lookup/* entriesOf */.Mc)(found.node) : []).flatMap(({ name = '?', value }) => {
    const node = (0,lookup/* deref */.LA)(value);
    if (node?.kind !== 'scalar' || isCopy(name))
        return [];
    const isKnown = givesByName(name, node.value);
    if (!isKnown && !(0,granting_settings/* scalarGrants */.IU)(node, visits))
        return [];
    const text = isKnown ? `${object.subject} ${name}: ${node.value}` : node.value;
    const what = `has containers be given more by an annotation of ${nameOf(object)}`;
    return [{ text, range: node.range, what, ...(isKnown && { grants: true }) }];
}));
/** Fields of a pod that rules look at wherever its containers are found. */
const judgedFields = new Set(['hostNetwork', 'hostPID', 'hostIPC', 'volumes']);
/** What rules look at in a pod spec, or in parts of one. Why not volumes without mounts: whether they can be written is not known. */
const judgedIn = ({ node, containers, isPart }) => {
    const isMounted = containers.some(({ node: { entries } }) => entries.some(({ name }) => name === 'volumeMounts'));
    const isJudged = (name) => judgedFields.has(name) && (!isPart || isMounted || name !== 'volumes');
    const contexts = isPart ? [node, ...containers.map(container => container.node)] : [];
    return [
        ...node.entries.filter(({ name = '' }) => isJudged(name)),
        ...contexts.flatMap(({ entries }) => entries.filter(({ name }) => name === 'securityContext')),
    ].map(({ value }) => value);
};
/**
 * Settings of containers and pods in fields of a custom resource that only its operator knows, and texts that it merges into pods: `podSpecPatch` of Argo
 * Workflows, `stepTemplate` of Tekton, `kafkaContainer` of Strimzi. What the containers say that are found in it, rules judge.
 */
const givenToOthers = (object, visits) => {
    if (!(0,pod_spec_places/* isSearched */.mU)(object) || isOfOwnRules(object))
        return [];
    const containers = new Set(object.podSpecs.flatMap(spec => (spec.isPart ? [] : spec.containers.map(({ node }) => node))));
    const judged = new Set(object.podSpecs.flatMap(judgedIn));
    const enters = ({ node, path: [first] }) => first !== 'metadata' && !containers.has(node) && !judged.has(node);
    return [...(0,granting_settings/* placesIn */.yN)({ node: object.node, path: [] }, visits, enters)].flatMap(found => {
        if (!(0,granting_settings/* settingGrants */.Co)(found, visits))
            return [];
        const { node } = found;
        const place = found.path.join('.');
        return [
            {
                text: `${object.subject} ${place}`,
                grants: true,
                range: node.range,
                what: `lets ${nameOf(object)} have containers given more (${place})`,
            },
        ];
    });
};
/** Kinds that allow pods or people something and give them nothing else; rules of their own look at them. */
const isOfOwnRules = ({ group = '', kind }) => group === 'policy' ||
    kind === 'SecurityContextConstraints' ||
    ['security.openshift.io', 'rbac.authorization.k8s.io', 'authorization.openshift.io'].includes(group);
/** Values for a chart, which are rendered with the release that names them, or told with it. Source: Flux, "Helm Releases", `valuesKey`. */
const isOfChart = /(?:^|[-_.])values(?:[-_.][\w.-]*)?$/iu;
/** Settings in texts of a ConfigMap, which a program takes for the containers that it starts: runners of pipelines, injectors. */
const givenByTexts = (object, visits) => object.kind !== 'ConfigMap' || object.group !== ''
    ? []
    : (0,lookup/* entriesOf */.Mc)((0,lookup/* nodeAt */.oB)(object.node, 'data')).flatMap(({ name = '?', value }) => {
        const node = (0,lookup/* deref */.LA)(value);
        if (node?.kind !== 'scalar' || isOfChart.test(name) || !(0,granting_settings/* scalarGrants */.IU)(node, visits))
            return [];
        const what = `lets a text in ${nameOf(object)} have containers given more (data.${name})`;
        return [{ text: `${object.subject} data.${name}`, grants: true, range: node.range, what }];
    });
/** What is asked outside of the cluster to change any object on its way in. Source: Kubernetes, "Dynamic Admission Control", `clientConfig.url`. */
const changedElsewhere = (object) => object.kind !== 'MutatingWebhookConfiguration'
    ? []
    : (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(object.node, 'webhooks')).flatMap(webhook => {
        const node = (0,lookup/* nodeAt */.oB)(webhook, 'clientConfig', 'url');
        if (node?.kind !== 'scalar' || node.value === '')
            return [];
        const what = `has ${nameOf(object)} let a program outside of the cluster change objects ("${node.value.slice(0, 200)}")`;
        return [{ text: `${object.subject} ${node.value}`, grants: true, range: node.range, what }];
    });
/** What the machines of a cluster run as root because an object says so. */
const runByNodes = (object, visits) => nodeSettings(object).map(({ node, place }) => ({
    text: `${place} ${textOf(node, visits)}`,
    grants: true,
    range: node.range,
    what: `says in ${nameOf(object)} what nodes run, outside of containers (${place})`,
}));
const grantingIn = (object, visits) => {
    try {
        return [
            ...runByNodes(object, visits),
            ...writtenByPolicies(object, visits),
            ...embeddedManifests(object, visits),
            ...annotated(object, visits),
            ...givenToOthers(object, visits),
            ...givenByTexts(object, visits),
            ...changedElsewhere(object),
        ].filter(({ text, grants: isKnown }) => isKnown ?? grantsMore(text));
    }
    catch (error) {
        if (!(error instanceof granting_settings/* TooLarge */.MF))
            throw error;
        const { node, range } = object;
        return [
            {
                text: node.document.file.text.slice(range.start, range.end),
                grants: true,
                range,
                what: `is too large in ${nameOf(object)} to be looked through`,
            },
        ];
    }
};
const grantingOf = ({ objects }) => {
    const visits = { left: maxVisits };
    return objects.flatMap(object => grantingIn(object, visits));
};
/** Words without which no part of a file gives anything, so that most files are not looked through; what is escaped or encoded may be any. */
const words = /privileged|host_?(?:PID|IPC|Network|Process|Path|Disk)|adminAccess|MutatingWebhookConfiguration|escalate|impersonate|\bbind\b|["']\*["']|-\s+\*|NET_ADMIN|\bBPF\b|DAC_READ|docker_?socket|nri\.|noderesource|cri-?o\.|allowPrivilegeEscalation|\.sock|SYS_|\bALL\b|nconfined|Unmasked|runAsUser|Secret|binaryData|data:[^\s,]*,|\\[xuU\n\r]/iu;
/**
 * What objects of a manifest say that containers of other objects get, in texts, expressions and fields that nobody here evaluates: policies that mutate or generate,
 * manifests that stand as texts in objects, settings in custom resources, annotations for injectors. Only what gives more, and was not there at the base.
 */
const grantingParts = (head, base) => {
    if (!words.test(head.file.text) && !mayConfigureNodes(head.file.text))
        return [];
    const before = new Set(base === undefined ? [] : grantingOf(base).map(({ text }) => text));
    return grantingOf(head)
        .filter(({ text }) => !before.has(text))
        .map(({ range, what }) => ({ range, what, renderer: 'custom objects', isOfObject: true }));
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
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5354);
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


/***/ })

};
;