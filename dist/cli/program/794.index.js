"use strict";
exports.id = 794;
exports.ids = [794];
exports.modules = {

/***/ 27839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ optionEntries),
/* harmony export */   N: () => (/* binding */ fileOptions)
/* harmony export */ });
/* harmony import */ var _yaml_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84243);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34145);
/* harmony import */ var _yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46075);
/* harmony import */ var _option_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31158);




const writtenOf = (node, key) => {
    const value = (0,_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(node);
    return {
        key,
        text: value === undefined || value === null ? undefined : String(value),
        at: node.range,
        replace: next => (node.kind === 'scalar' ? (0,_yaml_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceScalar */ .BB)(node, next) : undefined),
    };
};
const isNull = (node) => (0,_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(node) === null;
const valuesIn = (node) => {
    if (node.kind === 'sequence')
        return node.items.map(item => writtenOf(item));
    if (node.kind === 'mapping')
        return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(node).map(({ name, value }) => writtenOf(value, name));
    return [writtenOf(node)];
};
/** The entries that dockerd looks at: those of objects that are no option's value count as if they stood at the top. Of equal keys the last one counts. */
const optionEntries = ({ root }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(root).flatMap(entry => entry.value.kind === 'mapping' && !_option_names_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKeys */ .uv.has(entry.name ?? '') ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(entry.value) : [entry]);
/** The options of a `daemon.json`; undefined when it can't be read, or is empty. A `null` sets nothing. */
const fileOptions = (daemonFile) => {
    const { root, file } = daemonFile;
    if (root === undefined)
        return undefined;
    const written = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(root).flatMap(({ name, value }) => name === undefined || isNull(value) ? [] : [[name, valuesIn(value)]]);
    return {
        source: 'file',
        path: file.path,
        at: { start: root.range.start, end: root.range.start + 1 },
        complete: true,
        written: new Map(written),
        add: (key, value) => (0,_yaml_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .setKey */ .qL)(root, [key], value),
    };
};


/***/ }),

/***/ 8645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ instructionsOf),
/* harmony export */   ML: () => (/* binding */ isNoTemplate),
/* harmony export */   ap: () => (/* binding */ stageChain),
/* harmony export */   d6: () => (/* binding */ effectiveUser),
/* harmony export */   dR: () => (/* binding */ externalBase)
/* harmony export */ });
/* unused harmony export earlierStage */
/** A stage, the stage of the file that it is FROM, and so on; the stage itself first. */
const stageChain = (stage) => {
    const chain = [];
    for (let link = stage; link !== undefined; link = link.parent)
        chain.push(link);
    return chain;
};
/** The FROM at the end of the chain: the one that names an image outside the file (or `scratch`). */
const externalBase = (stage) => {
    let base = stage;
    while (base.parent !== undefined)
        base = base.parent;
    return base.from;
};
const lastUser = (stage) => stage.instructions.findLast(instruction => instruction.keyword === 'USER');
/** The user that the last USER of the stage, or of the stages it is FROM, sets. */
const effectiveUser = (stage) => {
    let link = stage;
    for (;;) {
        const instruction = lastUser(link);
        if (instruction !== undefined)
            return { instruction, value: instruction.user.expanded.value, stage: link };
        if (link.parent === undefined)
            return { value: undefined, stage: link };
        link = link.parent;
    }
};
const isOf = (keyword) => (instruction) => instruction.keyword === keyword;
/** All instructions of a keyword in source order, those that ONBUILD triggers included. */
const instructionsOf = (dockerfile, keyword) => dockerfile.instructions
    .flatMap(instruction => (instruction.keyword === 'ONBUILD' && instruction.trigger ? [instruction, instruction.trigger] : [instruction]))
    .filter(isOf(keyword));
/** The nearest stage of the name before another one; names are compared without case. */
const earlierStage = (dockerfile, name, before) => dockerfile.stages.slice(0, before.index).findLast(stage => stage.name?.toLowerCase() === name.toLowerCase());
/** True for a file that is built as it stands. Rules that a placeholder would mislead ask it, one function for all of them. */
const isNoTemplate = ({ template }) => !template;


/***/ }),

/***/ 86075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ collectFalco)
/* harmony export */ });
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29546);
/* harmony import */ var _images_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94815);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36825);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34145);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5354);





const types = ['rule', 'macro', 'list'];
const entryOf = (item, { comments, file }, after) => {
    const node = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(item);
    const type = types.find(key => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(node, key).state === 'present');
    const nameNode = type && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(node, type);
    if (node === undefined || type === undefined || nameNode?.kind !== 'scalar')
        return [];
    // A comment behind the last value is the entry's, too.
    const lineEnd = file.text.indexOf('\n', node.range.end);
    const end = lineEnd === -1 ? file.text.length : lineEnd;
    const first = (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_3__/* .countWhile */ .P)(comments.length, index => (comments[index]?.range.start ?? 0) < after);
    const behind = (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_3__/* .countWhile */ .P)(comments.length, index => (comments[index]?.range.end ?? 0) <= end);
    const own = comments.slice(first, behind);
    return [{ type, name: nameNode.value, nameNode, node, subject: `${type} ${nameNode.value}`, comments: own }];
};
const entriesIn = (yaml) => yaml.documents.flatMap(({ root, range }) => {
    const items = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(root);
    return items.flatMap((item, index) => {
        const before = items[index - 1]?.range.end ?? range.start;
        const lineEnd = yaml.file.text.indexOf('\n', before);
        return entryOf(item, yaml, index === 0 ? range.start : lineEnd === -1 ? before : lineEnd);
    });
});
/** More files of rules within the values of a chart are not looked at. */
const maxCustomFiles = 20;
/** A file of rules that stands as text in another one, at the same places: all around it is blank. */
const innerFile = (file, { start, end }) => {
    const first = file.text.indexOf('\n', start) + 1;
    const before = file.text.slice(0, first).replaceAll(/[^\n]/gu, ' ');
    return (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)((0,_source_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceFile */ .s)(file.path, before + file.text.slice(first, end)));
};
const customEntries = (file, values) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(values, 'customRules'))
    .flatMap(({ value }) => (value.kind === 'scalar' && value.style === 'literal' ? [value] : []))
    .slice(0, maxCustomFiles)
    .flatMap(({ range }) => entriesIn(innerFile(file, range)));
/** Values that only the chart of Falco has. Source: falcosecurity/charts, `values.yaml`. */
const isFalcoValues = (values) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(values, 'customRules') !== undefined ||
    (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(values, 'falcosidekick') !== undefined ||
    (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(values, 'falcoctl') !== undefined ||
    /^(?:auto|module|kmod|ebpf|modern_ebpf|modern-bpf|gvisor)$/u.test((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(values, 'driver', 'kind') ?? '');
/** Those values, at the root or under the name of a chart that Falco's is a part of. */
const chartValues = (root) => [(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(root), (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(root, 'falco')].filter(values => values !== undefined).filter(isFalcoValues);
const isFalcoImage = (text) => /(?:^|\/)falco(?:-no-driver|-debian)?$/u.test((0,_images_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_)(text)?.repository ?? '');
const privilegedContainers = ({ objects }) => objects.flatMap(({ podSpecs, range }) => podSpecs.flatMap(({ containers }) => containers.flatMap((container) => {
    const privileged = container.get('securityContext', 'privileged');
    if (privileged.state !== 'present' || (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .booleanAt */ .CR)(privileged) !== true)
        return [];
    if (!isFalcoImage((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(container.get('image')) ?? ''))
        return [];
    return [{ range: privileged.entry?.range ?? privileged.node.range, subject: container.subject, scope: range }];
})));
const nothing = { entries: [], settings: [], privileged: [] };
const usesIn = (artifact) => {
    if (artifact.kind === 'kubernetes')
        return { ...nothing, privileged: privilegedContainers(artifact) };
    if (artifact.kind === 'falco') {
        const config = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(artifact.yaml.documents[0]?.root);
        if (artifact.content === 'rules')
            return { ...nothing, entries: entriesIn(artifact.yaml) };
        return { ...nothing, settings: config ? [{ config, values: undefined }] : [] };
    }
    if (artifact.kind !== 'values')
        return nothing;
    const found = artifact.yaml.documents.flatMap(({ root }) => chartValues(root));
    const settings = found.map(values => ({ config: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(values, 'falco'), values }));
    return { ...nothing, settings, entries: found.flatMap(values => customEntries(artifact.file, values)) };
};
/** What a file says to Falco: its own files, the values of its chart, manifests that run it. */
const collectFalco = (artifact) => ({ kind: 'detections', file: artifact.file, ...usesIn(artifact) });


/***/ }),

/***/ 79251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ ownerRange),
/* harmony export */   D2: () => (/* binding */ runsPods),
/* harmony export */   EB: () => (/* binding */ podsOf),
/* harmony export */   FF: () => (/* binding */ hasPods),
/* harmony export */   QC: () => (/* binding */ displayName),
/* harmony export */   WK: () => (/* binding */ mountsByVolume),
/* harmony export */   Zz: () => (/* binding */ nameRange),
/* harmony export */   dk: () => (/* binding */ writtenRange),
/* harmony export */   ef: () => (/* binding */ sameNamespace),
/* harmony export */   f$: () => (/* binding */ confidenceInAbsence),
/* harmony export */   ni: () => (/* binding */ effectiveSecurityContext),
/* harmony export */   pR: () => (/* binding */ literalNamespace),
/* harmony export */   sS: () => (/* binding */ objectNameRange),
/* harmony export */   tR: () => (/* binding */ isWholePod),
/* harmony export */   v3: () => (/* binding */ volumesOf),
/* harmony export */   vt: () => (/* binding */ isStaticSystemPod),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _text_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56626);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _pod_spec_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51353);



/**
 * False when what is absent in a container may stand elsewhere: in the object that a patch is for, or, for a custom resource's container
 * without an image, in the container that an operator merges it with. Then rules about absence are silent.
 */
const isWhole = (container) => {
    const { object } = container;
    return !object.partial && (!(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(container.get('image')) || (0,_pod_spec_places_js__WEBPACK_IMPORTED_MODULE_1__/* .templatePathOf */ .ZM)(object) !== undefined);
};
/**
 * False when what is absent in a pod may stand elsewhere: in the object that a patch is for, or in what an operator makes of a custom
 * resource.
 */
const isWholePod = ({ object }) => !object.partial && (0,_pod_spec_places_js__WEBPACK_IMPORTED_MODULE_1__/* .templatePathOf */ .ZM)(object) !== undefined;
/** The pod specs of an object, without parts of ones that its operator makes. */
const podsOf = ({ podSpecs }) => podSpecs.filter(({ isPart }) => !isPart);
/** True for an object that says of pods more than parts. */
const runsPods = (object) => podsOf(object).length > 0;
/** Whether a file has pods. */
const hasPods = ({ objects }) => objects.some(({ podSpecs }) => podSpecs.length > 0);
/**
 * The name of an object with its key, or its kind when it has none: where findings about what is absent in it are placed. The whole object
 * when neither is written.
 */
const objectNameRange = (object) => {
    for (const path of [['metadata', 'name'], ['metadata', 'generateName'], ['kind']]) {
        const range = writtenRange(object.get(...path));
        if (range !== undefined && range.start < range.end && (0,_text_range_js__WEBPACK_IMPORTED_MODULE_2__/* .containsRange */ .DV)(object.range, range))
            return range;
    }
    const [first] = object.node.entries;
    return first?.key.range ?? object.range;
};
/** How sure it is that what is absent in a container is absent: less in an object of which it is only supposed that it is whole. */
const confidenceInAbsence = ({ object }) => (object.doubtful ? 'low' : 'high');
/**
 * The name of a container, or its image when it has none: where findings about something absent are placed. The beginning of the
 * container when neither is written in it.
 */
const nameRange = (container) => {
    for (const key of ['name', 'image']) {
        const found = container.get(key);
        const value = found.state === 'absent' ? undefined : found.entry?.value.range;
        if (value !== undefined && value.start < value.end && (0,_text_range_js__WEBPACK_IMPORTED_MODULE_2__/* .containsRange */ .DV)(container.range, value))
            return value;
    }
    const [first] = container.node.entries;
    return first?.key.range ?? container.range;
};
/**
 * Where a finding about a field that is absent in a container is placed: the key of the mapping that is written in it and that the field
 * would stand in, as deep as there is one, else `nameRange`.
 */
const ownerRange = (container, ...path) => {
    for (let depth = path.length - 1; depth > 0; depth--) {
        const found = container.get(...path.slice(0, depth));
        const key = found.state === 'absent' ? undefined : found.entry?.key.range;
        if (key !== undefined && (0,_text_range_js__WEBPACK_IMPORTED_MODULE_2__/* .containsRange */ .DV)(container.range, key))
            return key;
    }
    return nameRange(container);
};
/** How messages name a container: by its name as written, or by its image or place when it has none. */
const displayName = (container) => {
    if (container.name !== undefined)
        return container.name;
    const range = nameRange(container);
    const text = (0,_text_range_js__WEBPACK_IMPORTED_MODULE_2__/* .textUnder */ .I5)(container.object.file.text, range);
    const [first] = container.node.entries;
    return first === undefined || range.start === first.key.range.start ? `#${container.index}` : text.replace(/^(["'])(.*)\1$/u, '$2');
};
/** A field of the security context that pod and container both have: the container's wins. A `null` counts as absent. */
const effectiveSecurityContext = (container, ...path) => {
    const own = container.get('securityContext', ...path);
    return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(own) ? container.podSpec.get('securityContext', ...path) : own;
};
/** Where a key that was found is written, with its value; the value alone for an item of a list. Undefined when nothing is written. */
const writtenRange = (found) => {
    if (found.state === 'absent')
        return undefined;
    return found.entry?.range ?? (found.state === 'present' ? found.node.range : undefined);
};
/** The volumes of a pod, in source order. */
const volumesOf = (podSpec) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(podSpec.get('volumes')).flatMap(node => (node.kind === 'mapping' ? [{ name: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(node, 'name'), node }] : []));
/** The mounts of all containers of a pod by the volume's name. */
const mountsByVolume = (podSpec) => {
    const mounts = podSpec.containers.flatMap(container => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(container.get('volumeMounts')).flatMap(node => (node.kind === 'mapping' ? [volumeMount(container, node)] : [])));
    return Map.groupBy(mounts, mount => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(mount.node, 'name') ?? '');
};
const volumeMount = (container, node) => ({
    container,
    node,
    readOnly: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanAt */ .CR)(node, 'readOnly') ?? false,
    subPath: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'subPathExpr')) ? ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'subPath')) ? '' : (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(node, 'subPath')) : undefined,
});
/** A literal namespace; undefined when none is written or it is not known. */
const literalNamespace = (object) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(object.namespace);
/**
 * Whether two objects are in one namespace. An absent namespace is the one that is chosen when the file is applied, so it may be any:
 * two absent ones are the same, an absent and a written one are `unknown`.
 */
const sameNamespace = (a, b) => {
    const [one, other] = [a, b].map(object => ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(object.namespace) ? '' : literalNamespace(object)));
    if (one === undefined || other === undefined)
        return 'unknown';
    if (one === other)
        return true;
    return one === '' || other === '' ? 'unknown' : false;
};
/** Labels and names that kubeadm, kops and k0s give to the static pods of the control plane. */
const controlPlaneComponents = new Set([
    'etcd',
    'kube-apiserver',
    'kube-controller-manager',
    'kube-scheduler',
    'kube-proxy',
    'kube-vip',
    'cloud-controller-manager',
]);
/** True for a bare Pod in kube-system that is a component of the control plane, as the kubelet starts it from its manifest folder. */
const isStaticSystemPod = ({ object }) => {
    if (object.kind !== 'Pod' || literalNamespace(object) !== 'kube-system')
        return false;
    const labels = ['component', 'k8s-app', 'app.kubernetes.io/name'].map(label => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(object.labels, label));
    return [object.name, ...labels].some(name => name !== undefined && controlPlaneComponents.has(name));
};


/***/ }),

/***/ 63947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  No: () => (/* binding */ allPeerChecks),
  O4: () => (/* binding */ peerChecks),
  PT: () => (/* binding */ rulesOfAnyPeer)
});

;// CONCATENATED MODULE: ./build/artifacts/suppressions/peers/peer-rules-data.js
// Generated by .github/scripts/build-peer-rules.ts; do not edit. The ids are those of hadolint, BuildKit, checkov, KICS, kube-linter,
// kube-score, Polaris and Trivy: facts about what these tools call their checks, gathered from their public documentation and sources.
/**
 * Our rules, each with the checks of other tools that speak about the same hazard: `<tool letter>:<id>,<id>`. After the empty line, other
 * names of those checks. Letters: b buildkit, c checkov, h hadolint, k kics, l kube-linter, s kube-score, p polaris, t trivy.
 */
const peerRulesData = () => `compose/capabilities-not-dropped k:dockerCompose/container_capabilities_unrestricted
compose/custom-cgroup k:dockerCompose/cgroup_not_default
compose/dangerous-capability-added k:dockerCompose/container_capabilities_unrestricted
compose/data-store-published k:dockerCompose/container_traffic_not_bound_to_host_interface
compose/default-network-only k:dockerCompose/networks_not_set
compose/docker-socket-mounted k:dockerCompose/docker_socket_mounted_in_container
compose/host-ipc k:dockerCompose/shared_host_ipc_namespace
compose/host-network k:dockerCompose/shared_host_network_namespace
compose/host-pid k:dockerCompose/host_namespace_is_shared
compose/host-user-namespace k:dockerCompose/shared_host_user_namespace
compose/mac-profile-disabled k:dockerCompose/security_opt_not_set
compose/no-healthcheck k:dockerCompose/healthcheck_not_set
compose/no-new-privileges-missing k:dockerCompose/no_new_privileges_not_set
compose/no-pids-limit k:dockerCompose/pids_limit_not_set
compose/no-resource-limits k:dockerCompose/cpus_not_limited,dockerCompose/memory_not_limited
compose/port-published-on-all-interfaces k:dockerCompose/container_traffic_not_bound_to_host_interface
compose/privileged-container k:dockerCompose/privileged_containers_enabled
compose/privileged-port k:dockerCompose/privileged_ports_mapped_in_container
compose/restart-policy-unbounded k:dockerCompose/restart_policy_on_failure_not_set_to_5
compose/seccomp-unconfined k:dockerCompose/default_seccomp_profile_disabled
compose/sensitive-host-mount k:dockerCompose/volume_has_sensitive_host_directory
compose/shared-mount-propagation k:dockerCompose/volume_mounted_in_multiple_containers
compose/volume-shared-between-services k:dockerCompose/shared_volumes_between_containers
cross/effective-root h:DL3002 t:DS-0002
cross/service-account-escalation-path c:CKV2_K8S_1,CKV2_K8S_5 l:wildcard-in-rules
dockerfile/add-local-file c:CKV_DOCKER_4 h:DL3020 k:dockerfile/add_instead_of_copy t:DS-0005
dockerfile/add-remote-unverified c:CKV_DOCKER_4 k:dockerfile/add_instead_of_copy,dockerfile/curl_or_wget_instead_of_add t:DS-0005
dockerfile/apt-instead-of-apt-get c:CKV_DOCKER_9 h:DL3027 k:dockerfile/run_using_apt
dockerfile/archive-copied-then-extracted h:DL3010
dockerfile/cd-instead-of-workdir h:DL3003 k:dockerfile/run_command_cd_instead_of_workdir t:DS-0013
dockerfile/consecutive-run h:DL3059 k:dockerfile/multiple_run_add_copy_instructions_listed
dockerfile/constant-platform b:FromPlatformFlagConstDisallowed h:DL3029 k:dockerfile/using_platform_with_from
dockerfile/context-owned-by-runtime-user k:dockerfile/chown_flag_exists
dockerfile/copy-entire-filesystem h:DL3067
dockerfile/copy-from-self h:DL3023 k:dockerfile/copy_from_references_current_from_alias t:DS-0006
dockerfile/copy-from-stage-index k:dockerfile/using_unnamed_build_stages
dockerfile/copy-from-unknown-stage h:DL3022
dockerfile/copy-ignored-file b:CopyIgnoredFile
dockerfile/copy-multiple-sources-no-slash h:DL3021 k:dockerfile/copy_with_more_than_two_arguments_not_ending_with_slash t:DS-0011
dockerfile/copy-relative-destination h:DL3045
dockerfile/curl-and-wget-both-used h:DL4001 k:dockerfile/run_using_wget_and_curl t:DS-0014
dockerfile/default-shell-replaced h:DL4005 k:dockerfile/changing_default_shell_using_run_command
dockerfile/description-comment-format b:InvalidDefinitionDescription
dockerfile/distribution-upgrade h:DL3035 t:DS-0024
dockerfile/duplicate-instruction b:MultipleInstructionsDisallowed h:DL3012,DL4003,DL4004 k:dockerfile/multiple_cmd_instructions_listed,dockerfile/multiple_entrypoint_instructions_listed t:DS-0007,DS-0016,DS-0023
dockerfile/duplicate-stage-name b:DuplicateStageName c:CKV_DOCKER_11 h:DL3024 k:dockerfile/same_alias_in_different_froms t:DS-0012
dockerfile/empty-continuation b:NoEmptyContinuation
dockerfile/env-self-reference h:DL3044
dockerfile/expose-host-mapping b:ExposeInvalidFormat
dockerfile/expose-protocol-case b:ExposeProtoCasing
dockerfile/from-as-case b:FromAsCasing
dockerfile/host-only-commands h:DL3001 k:dockerfile/run_utilities_and_posix_commands
dockerfile/inconsistent-keyword-case b:ConsistentInstructionCasing
dockerfile/interactive-install h:DL3014,DL3030,DL3034,DL3038 k:dockerfile/apt_get_missing_flags_to_avoid_manual_input,dockerfile/apt_get_missing_yes_flag_to_avoid_manual_input,dockerfile/missing_flag_from_dnf_install,dockerfile/missing_zypper_non_interactive_switch,dockerfile/yum_install_allows_manual_input t:DS-0021
dockerfile/invalid-default-arg-in-from b:InvalidDefaultArgInFrom
dockerfile/invalid-instruction-order h:DL3061
dockerfile/invalid-port h:DL3011 k:dockerfile/unix_ports_out_of_range t:DS-0008
dockerfile/known-vulnerable-download k:dockerfile/vulnerable_openssl_version
dockerfile/label-invalid-key h:DL3048
dockerfile/label-schema h:DL3049,DL3050,DL3051,DL3052,DL3053,DL3054,DL3055,DL3056,DL3058
dockerfile/legacy-key-value b:LegacyKeyValueFormat
dockerfile/maintainer-deprecated b:MaintainerDeprecated c:CKV_DOCKER_6 h:DL4000 k:dockerfile/maintainer_instruction_being_used t:DS-0022
dockerfile/no-healthcheck c:CKV_DOCKER_2 h:DL3057 k:dockerfile/healthcheck_instruction_missing t:DS-0026
dockerfile/non-numeric-user h:DL3066
dockerfile/onbuild-forbidden-trigger h:DL3043
dockerfile/package-cache-left-behind h:DL3009,DL3019,DL3032,DL3036,DL3040,DL3042,DL3060 k:dockerfile/apk_add_using_local_cache_path,dockerfile/apt_get_install_lists_were_not_deleted,dockerfile/missing_dnf_clean_all,dockerfile/missing_zypper_clean,dockerfile/pip_install_keeping_cached_packages,dockerfile/yum_clean_all_missing t:DS-0015,DS-0019,DS-0020,DS-0025,DS-0027
dockerfile/package-signature-check-disabled c:CKV2_DOCKER_10,CKV2_DOCKER_11,CKV2_DOCKER_7,CKV2_DOCKER_8,CKV2_DOCKER_9
dockerfile/password-set-in-run c:CKV2_DOCKER_17
dockerfile/pipe-without-pipefail h:DL4006 k:dockerfile/shell_running_a_pipe_without_pipefail_flag
dockerfile/recommended-packages-installed h:DL3015 k:dockerfile/apt_get_not_avoiding_additional_packages t:DS-0029
dockerfile/redundant-platform b:RedundantTargetPlatform h:DL3065
dockerfile/reserved-stage-name b:ReservedStageName h:DL3063
dockerfile/root-user c:CKV_DOCKER_3,CKV_DOCKER_8 h:DL3002 k:dockerfile/last_user_is_root,dockerfile/missing_user_instruction t:DS-0002
dockerfile/secret-in-env-or-arg b:SecretsUsedInArgOrEnv h:DL3064 t:DS-0031
dockerfile/secret-in-run h:DL3064 t:DS-0031
dockerfile/sensitive-file-copied t:DS-0031
dockerfile/shell-form-command b:JSONArgsRecommended h:DL3025 k:dockerfile/not_using_json_in_cmd_and_entrypoint_arguments
dockerfile/ssh-port-exposed c:CKV_DOCKER_1 k:dockerfile/exposing_port_22 t:DS-0004
dockerfile/stage-name-case b:StageNameCasing
dockerfile/sudo c:CKV2_DOCKER_1 h:DL3004 k:dockerfile/run_using_sudo t:DS-0010
dockerfile/tls-verification-disabled c:CKV2_DOCKER_12,CKV2_DOCKER_13,CKV2_DOCKER_14,CKV2_DOCKER_15,CKV2_DOCKER_16,CKV2_DOCKER_2,CKV2_DOCKER_3,CKV2_DOCKER_4,CKV2_DOCKER_5,CKV2_DOCKER_6
dockerfile/undefined-arg-in-from b:UndefinedArgInFrom
dockerfile/undefined-variable b:UndefinedVar
dockerfile/unpinned-language-package h:DL3013,DL3016,DL3028,DL3062 k:dockerfile/gem_install_without_version,dockerfile/npm_install_without_pinned_version,dockerfile/unpinned_package_version_in_pip_install
dockerfile/unpinned-os-package h:DL3008,DL3018,DL3033,DL3037,DL3041 k:dockerfile/apt_get_install_pin_version_not_defined,dockerfile/missing_version_specification_in_dnf_install,dockerfile/unpinned_package_version_in_apk_add,dockerfile/yum_install_without_version,dockerfile/zypper_install_without_version
dockerfile/update-without-install c:CKV_DOCKER_5 k:dockerfile/update_instruction_alone t:DS-0017
dockerfile/useradd-sparse-log h:DL3046
dockerfile/wget-progress-output h:DL3047
dockerfile/workdir-relative b:WorkdirRelativePath c:CKV_DOCKER_10 h:DL3000 k:dockerfile/workdir_path_not_absolute t:DS-0009
dockerfile/workdir-system-directory t:DS-0030
image/floating-tag c:CKV_DOCKER_7
image/mutable-tag c:CKV_DOCKER_7,CKV_K8S_14 h:DL3006,DL3007 k:dockerfile/image_version_not_explicit,dockerfile/image_version_using_latest,k8s/invalid_image l:latest-tag,tpl:latest-tag p:tagNotSpecified s:container-image-tag t:DS-0001,KSV-0013
image/not-pinned-to-digest c:CKV_K8S_43 k:k8s/image_without_digest
image/pull-policy-not-always c:CKV_K8S_15 k:k8s/image_pull_policy_of_container_is_not_always l:tpl:image-pull-policy p:pullPolicyNotAlways s:container-image-pull-policy
image/untrusted-registry h:DL3026 t:KSV-0032,KSV-0033,KSV-0034,KSV-0035,KSV-0125
kubernetes/apparmor-disabled k:k8s/missing_app_armor_config t:KSV-0002
kubernetes/autoscaler-replica-conflict k:k8s/hpa_targeted_deployments_with_configured_replica_count s:deployment-targeted-by-hpa-does-not-have-replicas-configured
kubernetes/capabilities-not-dropped c:CKV_K8S_28,CKV_K8S_30,CKV_K8S_37 k:k8s/net_raw_capabilities_not_being_dropped,k8s/no_drop_capabilities_for_containers,k8s/not_limited_capabilities_for_container l:drop-net-raw-capability,tpl:verify-container-capabilities p:insecureCapabilities,linuxHardening t:KSV-0003,KSV-0004,KSV-0106
kubernetes/cronjob-deadline-unset k:k8s/cronjob_deadline_not_configured s:cronjob-has-deadline
kubernetes/dangerous-capability-added c:CKV_K8S_25,CKV_K8S_39 k:k8s/containers_with_added_capabilities,k8s/containers_with_sys_admin_capabilities p:dangerousCapabilities t:KSV-0005,KSV-0022,KSV-0120
kubernetes/dangling-autoscaler k:k8s/hpa_targets_invalid_object l:dangling-horizontalpodautoscaler,tpl:dangling-horizontalpodautoscaler s:horizontalpodautoscaler-has-target
kubernetes/dashboard-deployed c:CKV_K8S_33 k:k8s/dashboard_is_enabled
kubernetes/default-namespace c:CKV_K8S_21 k:k8s/ensure_administrative_boundaries_between_resources,k8s/using_unrecommended_namespace l:tpl:use-namespace,use-namespace t:KSV-0110
kubernetes/default-service-account c:CKV_K8S_41 k:k8s/service_account_name_undefined_or_empty,k8s/service_account_token_automount_not_disabled l:default-service-account,tpl:service-account
kubernetes/deprecated-api-version k:k8s/object_is_using_a_deprecated_api_version l:no-extensions-v1beta,tpl:disallowed-api-obj s:stable-version t:KSV-0107
kubernetes/deprecated-service-account-field l:deprecated-service-account-field,tpl:deprecated-service-account-field
kubernetes/disruption-budget-blocks-patching l:pdb-max-unavailable,pdb-min-available,tpl:pdb-max-unavailable,tpl:pdb-min-available p:pdbDisruptionsIsZero,pdbMinAvailableGreaterThanHPAMinReplicas
kubernetes/disruption-budget-eviction-policy l:pdb-unhealthy-pod-eviction-policy,tpl:pdb-unhealthy-pod-eviction-policy
kubernetes/dns-config-options l:dnsconfig-options,tpl:dnsconfig-options
kubernetes/duplicate-env-var l:duplicate-env-var,tpl:duplicate-env-var s:environment-variable-key-duplication
kubernetes/ephemeral-storage-unlimited s:container-ephemeral-storage-request-and-limit
kubernetes/git-sync-code-injection c:CKV_K8S_159
kubernetes/host-aliases t:KSV-0007
kubernetes/host-ipc c:CKV_K8S_18 k:k8s/shared_host_ipc_namespace l:host-ipc,tpl:host-ipc p:hostIPCSet t:KSV-0008
kubernetes/host-network c:CKV_K8S_19 k:k8s/shared_host_network_namespace l:host-network,tpl:host-network p:hostNetworkSet t:KSV-0009
kubernetes/host-path-volume k:k8s/non_kube_system_pod_with_host_mount p:hostPathSet t:KSV-0023
kubernetes/host-pid c:CKV_K8S_17 k:k8s/shared_host_pid_namespace l:host-pid,tpl:host-pid p:hostPIDSet t:KSV-0010
kubernetes/host-port c:CKV_K8S_26 p:hostPortSet t:KSV-0024
kubernetes/identical-probes s:pod-probes-identical
kubernetes/invalid-port-name l:invalid-target-ports,tpl:target-port s:container-ports-check
kubernetes/job-ttl l:job-ttl-seconds-after-finished,tpl:job-ttl-seconds-after-finished
kubernetes/low-replica-count l:hpa-minimum-three-replicas,minimum-three-replicas,tpl:hpa-minimum-replicas,tpl:minimum-replicas p:deploymentMissingReplicas,hpaMaxAvailability,hpaMinAvailability s:deployment-replicas,horizontalpodautoscaler-replicas
kubernetes/low-user-or-group-id c:CKV_K8S_40 k:k8s/containers_run_with_low_uid s:container-security-context-user-group-id t:KSV-0020,KSV-0021
kubernetes/metadata-policy k:k8s/metadata_label_is_invalid l:required-annotation-email,required-label-owner,tpl:forbidden-annotation,tpl:required-annotation,tpl:required-label p:metadataAndInstanceMismatched s:label-values
kubernetes/misplaced-security-field l:schema-validation,tpl:kubeconform
kubernetes/missing-config-reference l:env-value-from,tpl:env-value-from
kubernetes/missing-service-account l:non-existent-service-account,tpl:non-existent-service-account
kubernetes/no-cpu-limit c:CKV_K8S_11 k:k8s/cpu_limits_not_set l:tpl:cpu-requirements,unset-cpu-requirements p:cpuLimitsMissing s:container-resources t:KSV-0011
kubernetes/no-disruption-budget k:k8s/deployment_without_pod_disruption_budget,k8s/statefulset_without_pod_disruption_budget p:missingPodDisruptionBudget s:deployment-has-poddisruptionbudget,poddisruptionbudget-has-policy,statefulset-has-poddisruptionbudget
kubernetes/no-limit-range k:k8s/pod_or_container_without_limit_range t:KSV-0039
kubernetes/no-liveness-probe c:CKV_K8S_8 k:k8s/liveness_probe_is_not_defined l:no-liveness-probe,tpl:liveness-probe p:livenessProbeMissing s:pod-probes
kubernetes/no-memory-limit c:CKV_K8S_13 k:k8s/memory_limits_not_defined l:tpl:memory-requirements,unset-memory-requirements p:memoryLimitsMissing s:container-resources t:KSV-0018
kubernetes/no-readiness-probe c:CKV_K8S_9 k:k8s/readiness_probe_is_not_configured l:no-readiness-probe,tpl:readiness-probe p:readinessProbeMissing s:pod-probes
kubernetes/no-resource-quota k:k8s/pod_or_container_without_resource_quota t:KSV-0040
kubernetes/no-resource-requests c:CKV_K8S_10,CKV_K8S_12 k:k8s/cpu_requests_not_set,k8s/memory_requests_not_defined l:unset-cpu-requirements,unset-memory-requirements p:cpuRequestsMissing,memoryRequestsMissing s:container-resources t:KSV-0015,KSV-0016
kubernetes/no-rolling-update l:no-rolling-update-strategy,tpl:update-configuration s:deployment-strategy
kubernetes/no-security-context c:CKV_K8S_29,CKV_K8S_30 k:k8s/pod_or_container_without_security_context p:linuxHardening t:KSV-0118
kubernetes/no-spread-constraints k:k8s/deployment_has_no_pod_anti_affinity,k8s/statefulset_has_no_pod_anti_affinity l:no-anti-affinity,no-node-affinity,tpl:anti-affinity,tpl:no-node-affinity p:topologySpreadConstraint s:deployment-has-host-podantiaffinity,pod-topology-spread-constraints,statefulset-has-host-podantiaffinity
kubernetes/non-default-capability-added c:CKV_K8S_25 k:k8s/containers_with_added_capabilities p:dangerousCapabilities t:KSV-0022,KSV-0106,KSV-0119
kubernetes/pod-security-policy-used c:CKV_K8S_1,CKV_K8S_2,CKV_K8S_24,CKV_K8S_3,CKV_K8S_32,CKV_K8S_36,CKV_K8S_4,CKV_K8S_5,CKV_K8S_6,CKV_K8S_7 k:k8s/net_raw_capabilities_disabled_for_psp,k8s/not_limited_capabilities_for_pod_security_policy,k8s/psp_allows_privilege_escalation,k8s/psp_allows_sharing_host_ipc,k8s/psp_allows_sharing_host_pid,k8s/psp_containers_share_host_network_namespace,k8s/psp_set_to_privileged,k8s/psp_with_added_capabilities,k8s/psp_with_unrestricted_access_to_host_path,k8s/root_containers_admitted
kubernetes/priority-class-unset l:priority-class-name,tpl:priority-class-name p:priorityClassNotSet
kubernetes/privilege-escalation-allowed c:CKV_K8S_20,CKV_K8S_30 k:k8s/privilege_escalation_allowed l:privilege-escalation-container,tpl:privilege-escalation-container p:privilegeEscalationAllowed t:KSV-0001
kubernetes/privileged-container c:CKV_K8S_16 k:k8s/container_is_privileged l:privileged-container,tpl:privileged p:runAsPrivileged s:container-security-context-privileged t:KSV-0017
kubernetes/privileged-container-port l:privileged-ports,tpl:privileged-ports t:KSV-0117
kubernetes/probe-port-mismatch l:liveness-port,readiness-port,startup-port,tpl:liveness-port,tpl:readiness-port,tpl:startup-port
kubernetes/proc-mount-unmasked k:k8s/container_runs_unmasked l:tpl:unsafe-proc-mount,unsafe-proc-mount p:procMount t:KSV-0027
kubernetes/requests-differ-from-limits k:k8s/container_cpu_requests_not_equal_to_its_limits,k8s/container_memory_requests_not_equal_to_its_limits,k8s/container_requests_not_equal_to_its_limits s:container-cpu-requests-equal-limits,container-ephemeral-storage-request-equals-limit,container-memory-requests-equal-limits,container-resource-requests-equal-limits
kubernetes/restart-policy l:restart-policy,tpl:restart-policy s:cronjob-restartpolicy
kubernetes/restricted-volume-type t:KSV-0028
kubernetes/root-group l:run-as-non-root t:KSV-0116
kubernetes/root-user c:CKV_K8S_23,CKV_K8S_29,CKV_K8S_30 k:k8s/containers_running_as_root l:run-as-non-root,tpl:run-as-non-root p:runAsRootAllowed s:container-security-context-user-group-id t:KSV-0012,KSV-0118
kubernetes/run-as-user-zero c:CKV_K8S_23 l:run-as-non-root p:runAsRootAllowed s:container-security-context-user-group-id t:KSV-0012,KSV-0105
kubernetes/runtime-socket-mounted c:CKV_K8S_27 k:k8s/docker_daemon_socket_is_exposed_to_containers l:docker-sock t:KSV-0006,KSV-0023
kubernetes/scc-allows-privileged l:scc-deny-privileged-container,tpl:scc-deny-privileged-container
kubernetes/seccomp-not-set c:CKV_K8S_29,CKV_K8S_31 k:k8s/seccomp_profile_is_not_configured p:linuxHardening s:container-seccomp-profile t:KSV-0030
kubernetes/seccomp-unconfined t:KSV-0104
kubernetes/selector-mismatch l:mismatching-selector,tpl:mismatching-selector s:deployment-pod-selector-labels-match-template-metadata-labels,statefulset-pod-selector-labels-match-template-metadata-labels
kubernetes/selinux-custom-options t:KSV-0025
kubernetes/sensitive-host-path k:k8s/non_kube_system_pod_with_host_mount,k8s/workload_mounting_with_sensitive_os_directory l:sensitive-host-mounts,tpl:host-mounts p:hostPathSet t:KSV-0023,KSV-0121
kubernetes/service-account-token-automounted c:CKV_K8S_38 k:k8s/service_account_token_automount_not_disabled p:automountServiceAccountToken t:KSV-0036
kubernetes/shared-service-account k:k8s/shared_service_account
kubernetes/ssh-port l:ssh-port,tpl:ports
kubernetes/statefulset-service-name k:k8s/statefulset_without_service_name s:statefulset-has-servicename
kubernetes/system-namespace-workload k:k8s/using_unrecommended_namespace t:KSV-0037
kubernetes/tiller-deployed c:CKV_K8S_34,CKV_K8S_44,CKV_K8S_45 k:k8s/tiller_deployment_is_accessible_from_within_the_cluster,k8s/tiller_is_deployed,k8s/tiller_service_is_not_deleted t:KSV-0102
kubernetes/unsafe-sysctl k:k8s/cluster_allows_unsafe_sysctls l:tpl:unsafe-sysctls,unsafe-sysctls t:KSV-0026
kubernetes/windows-host-process p:hostProcess t:KSV-0103
kubernetes/writable-host-path k:k8s/non_kube_system_pod_with_host_mount,k8s/volume_mount_with_os_directory_write_permissions l:tpl:writable-host-mount,writable-host-mount p:hostPathSet t:KSV-0023
kubernetes/writable-root-filesystem c:CKV_K8S_22,CKV_K8S_30 k:k8s/root_container_not_mounted_as_read_only l:no-read-only-root-fs,tpl:read-only-root-fs p:notReadOnlyRootFilesystem s:container-security-context-readonlyrootfilesystem t:KSV-0014
network/allow-all-policy t:KSV-0038
network/cni-without-policy-support k:k8s/cni_plugin_does_not_support_network_policies
network/dangling-ingress-backend l:dangling-ingress,tpl:dangling-ingress s:ingress-targets-service
network/dangling-service k:k8s/service_does_not_target_pod l:dangling-service,tpl:dangling-service s:service-targets-pod
network/ingress-without-tls p:tlsSettingsMissing
network/internet-exposed-workload k:k8s/ingress_controller_exposes_workload
network/load-balancer-unrestricted k:k8s/service_with_external_load_balancer l:exposed-services
network/nginx-annotation-injection t:KCV-0093
network/nginx-snippet-annotation c:CKV_K8S_152,CKV_K8S_153,CKV_K8S_154
network/no-network-policy c:CKV2_K8S_6 k:k8s/pod_misconfigured_network_policy l:non-isolated-pod,tpl:non-isolated-pod p:missingNetworkPolicy s:pod-networkpolicy
network/policy-peer-selects-nothing l:dangling-networkpolicypeer-podselector,tpl:dangling-networkpolicypeer-podselector
network/policy-selects-nothing k:k8s/network_policy_is_not_targeting_any_pod l:dangling-networkpolicy,tpl:dangling-networkpolicy s:networkpolicy-targets-pod
network/public-cidr-allowed t:KUBE-0001,KUBE-0002
network/service-external-ip t:KSV-0108
network/service-node-port k:k8s/service_type_is_nodeport l:exposed-services,tpl:forbidden-service-types s:service-type
observability/dangling-service-monitor l:dangling-servicemonitor,tpl:dangling-servicemonitor
rbac/all-authenticated-subject t:KSV-01011
rbac/anonymous-subject t:KSV-0122
rbac/aws-auth-write t:KSV-0115
rbac/certificate-approval c:CKV_K8S_156
rbac/cluster-admin-binding k:k8s/cluster_admin_role_binding_with_super_user_permissions l:cluster-admin-role-binding,tpl:cluster-admin-role-binding p:clusterrolebindingClusterAdmin,rolebindingClusterAdminClusterRole,rolebindingClusterAdminRole t:KSV-0111
rbac/configmap-write t:KSV-0049
rbac/default-service-account-binding c:CKV_K8S_42 k:k8s/role_binding_to_default_service_account
rbac/escalate-or-bind c:CKV2_K8S_1,CKV_K8S_157,CKV_K8S_158 k:k8s/rbac_roles_allow_privilege_escalation t:KSV-0050,KSV-0051,KSV-0052,KSV-0055
rbac/impersonation c:CKV2_K8S_3 k:k8s/rbac_roles_with_impersonate_permission t:KSV-0043
rbac/log-or-event-deletion t:KSV-0042
rbac/network-resource-write c:CKV2_K8S_4 t:KSV-0056
rbac/node-proxy c:CKV2_K8S_2 t:KSV-0047
rbac/pod-exec c:CKV2_K8S_2 k:k8s/rbac_roles_with_attach_permission,k8s/rbac_roles_with_exec_permission p:clusterrolePodExecAttach,clusterrolebindingPodExecAttach,rolePodExecAttach,rolebindingClusterRolePodExecAttach,rolebindingRolePodExecAttach t:KSV-0053,KSV-0054
rbac/port-forward k:k8s/rbac_roles_with_portforwarding_permissions
rbac/secrets-access c:CKV2_K8S_5 k:k8s/rbac_roles_with_read_secrets_permissions,k8s/service_account_allows_access_secrets l:access-to-secrets,tpl:access-to-resources t:KSV-0041,KSV-0113
rbac/system-masters-subject t:KSV-0123
rbac/webhook-configuration-access c:CKV_K8S_155 t:KSV-0114
rbac/wildcard-rule c:CKV_K8S_49 k:k8s/rbac_wildcard_in_rule l:tpl:wildcard-in-rules,wildcard-in-rules t:KSV-0044,KSV-0045,KSV-0046,KSV-0112
rbac/workload-creation k:k8s/permissive_access_to_create_pods l:access-to-create-pods t:KSV-0048
secrets/native-secret-store k:k8s/using_kubernetes_native_secret_management
secrets/personal-data-in-configmap t:KSV-01010
secrets/plaintext-env-value l:env-var-secret,tpl:env-var p:sensitiveContainerEnvVar
secrets/secret-as-environment-variable c:CKV_K8S_35 k:k8s/secrets_as_environment_variables l:read-secret-from-env-var,tpl:read-secret-from-env-var
secrets/secret-in-configmap p:sensitiveConfigmapContent t:KSV-0109

k:dockerCompose/cgroup_not_default 4d9f44c6-2f4a-4317-9bb5-267adbea0232
k:dockerCompose/container_capabilities_unrestricted ce76b7d0-9e77-464d-b86f-c5c48e03e22d
k:dockerCompose/container_traffic_not_bound_to_host_interface 451d79dc-0588-476a-ad03-3c7f0320abb3
k:dockerCompose/cpus_not_limited 6b610c50-99fb-4ef0-a5f3-e312fd945bc3
k:dockerCompose/default_seccomp_profile_disabled 404fde2c-bc4b-4371-9747-7054132ac953
k:dockerCompose/docker_socket_mounted_in_container d6355c88-1e8d-49e9-b2f2-f8a1ca12c75b
k:dockerCompose/healthcheck_not_set 698ed579-b239-4f8f-a388-baa4bcb13ef8
k:dockerCompose/host_namespace_is_shared 4f31dd9f-2cc3-4751-9b53-67e4af83dac0
k:dockerCompose/memory_not_limited bb9ac4f7-e13b-423d-a010-c74a1bfbe492
k:dockerCompose/no_new_privileges_not_set 27fcc7d6-c49b-46e0-98f1-6c082a6a2750
k:dockerCompose/pids_limit_not_set 221e0658-cb2a-44e3-b08a-db96a341d6fa
k:dockerCompose/privileged_containers_enabled ae5b6871-7f45-42e0-bb4c-ab300c4d2026
k:dockerCompose/privileged_ports_mapped_in_container bc2908f3-f73c-40a9-8793-c1b7d5544f79
k:dockerCompose/restart_policy_on_failure_not_set_to_5 2fc99041-ddad-49d5-853f-e35e70a48391
k:dockerCompose/security_opt_not_set 610e266e-6c12-4bca-9925-1ed0cd29742b
k:dockerCompose/shared_host_ipc_namespace baa3890f-bed7-46f5-ab8f-1da8fc91c729
k:dockerCompose/shared_host_network_namespace 071a71ff-f868-47a4-ac0b-3c59e4ab5443
k:dockerCompose/shared_host_user_namespace 8af7162d-6c98-482f-868e-0d33fb675ca8
k:dockerCompose/shared_volumes_between_containers 8c978947-0ff6-485c-b0c2-0bfca6026466
k:dockerCompose/volume_has_sensitive_host_directory 1c1325ff-831d-43a1-973e-839ae57dfcc0
k:dockerCompose/volume_mounted_in_multiple_containers baa452f0-1f21-4a25-ace5-844e7a5f410d
k:dockerfile/add_instead_of_copy 9513a694-aa0d-41d8-be61-3271e056f36b
k:dockerfile/apk_add_using_local_cache_path ae9c56a6-3ed1-4ac0-9b54-31267f51151d
k:dockerfile/apt_get_install_lists_were_not_deleted df746b39-6564-4fed-bf85-e9c44382303c
k:dockerfile/apt_get_install_pin_version_not_defined 965a08d7-ef86-4f14-8792-4a3b2098937e
k:dockerfile/apt_get_missing_flags_to_avoid_manual_input 77783205-c4ca-4f80-bb80-c777f267c547
k:dockerfile/apt_get_missing_yes_flag_to_avoid_manual_input 77783205-c4ca-4f80-bb80-c777f267c547
k:dockerfile/apt_get_not_avoiding_additional_packages 7384dfb2-fcd1-4fbf-91cd-6c44c318c33c
k:dockerfile/changing_default_shell_using_run_command 8a301064-c291-4b20-adcb-403fe7fd95fd
k:dockerfile/chown_flag_exists aa93e17f-b6db-4162-9334-c70334e7ac28
k:dockerfile/copy_from_references_current_from_alias cdddb86f-95f6-4fc4-b5a1-483d9afceb2b
k:dockerfile/copy_with_more_than_two_arguments_not_ending_with_slash 6db6e0c2-32a3-4a2e-93b5-72c35f4119db
k:dockerfile/curl_or_wget_instead_of_add 4b410d24-1cbe-4430-a632-62c9a931cf1c
k:dockerfile/exposing_port_22 5907595b-5b6d-4142-b173-dbb0e73fbff8
k:dockerfile/gem_install_without_version 22cd11f7-9c6c-4f6e-84c0-02058120b341
k:dockerfile/healthcheck_instruction_missing b03a748a-542d-44f4-bb86-9199ab4fd2d5
k:dockerfile/image_version_not_explicit 9efb0b2d-89c9-41a3-91ca-dcc0aec911fd
k:dockerfile/image_version_using_latest f45ea400-6bbe-4501-9fc7-1c3d75c32067
k:dockerfile/last_user_is_root 67fd0c4a-68cf-46d7-8c41-bc9fba7e40ae
k:dockerfile/maintainer_instruction_being_used 99614418-f82b-4852-a9ae-5051402b741c
k:dockerfile/missing_dnf_clean_all 295acb63-9246-4b21-b441-7c1f1fb62dc0
k:dockerfile/missing_flag_from_dnf_install 7ebd323c-31b7-4e5b-b26f-de5e9e477af8
k:dockerfile/missing_user_instruction fd54f200-402c-4333-a5a4-36ef6709af2f
k:dockerfile/missing_version_specification_in_dnf_install 93d88cf7-f078-46a8-8ddc-178e03aeacf1
k:dockerfile/missing_zypper_clean 38300d1a-feb2-4a48-936a-d1ef1cd24313
k:dockerfile/missing_zypper_non_interactive_switch 45e1fca5-f90e-465d-825f-c2cb63fa3944
k:dockerfile/multiple_cmd_instructions_listed 41c195f4-fc31-4a5c-8a1b-90605538d49f
k:dockerfile/multiple_entrypoint_instructions_listed 6938958b-3f1a-451c-909b-baeee14bdc97
k:dockerfile/multiple_run_add_copy_instructions_listed 0008c003-79aa-42d8-95b8-1c2fe37dbfe6
k:dockerfile/not_using_json_in_cmd_and_entrypoint_arguments b86987e1-6397-4619-81d5-8807f2387c79
k:dockerfile/npm_install_without_pinned_version e36d8880-3f78-4546-b9a1-12f0745ca0d5
k:dockerfile/pip_install_keeping_cached_packages f2f903fb-b977-461e-98d7-b3e2185c6118
k:dockerfile/run_command_cd_instead_of_workdir f4a6bcd3-e231-4acf-993c-aa027be50d2e
k:dockerfile/run_using_apt b84a0b47-2e99-4c9f-8933-98bcabe2b94d
k:dockerfile/run_using_sudo 8ada6e80-0ade-439e-b176-0b28f6bce35a
k:dockerfile/run_using_wget_and_curl fc775e75-fcfb-4c98-b2f2-910c5858b359
k:dockerfile/run_utilities_and_posix_commands 9b6b0f38-92a2-41f9-b881-3a1083d99f1b
k:dockerfile/same_alias_in_different_froms f2daed12-c802-49cd-afed-fe41d0b82fed
k:dockerfile/shell_running_a_pipe_without_pipefail_flag efbf148a-67e9-42d2-ac47-02fa1c0d0b22
k:dockerfile/unix_ports_out_of_range 71bf8cf8-f0a1-42fa-b9d2-d10525e0a38e
k:dockerfile/unpinned_package_version_in_apk_add d3499f6d-1651-41bb-a9a7-de925fea487b
k:dockerfile/unpinned_package_version_in_pip_install 02d9c71f-3ee8-4986-9c27-1a20d0d19bfc
k:dockerfile/update_instruction_alone 9bae49be-0aa3-4de5-bab2-4c3a069e40cd
k:dockerfile/using_platform_with_from b16e8501-ef3c-44e1-a543-a093238099c9
k:dockerfile/using_unnamed_build_stages 68a51e22-ae5a-4d48-8e87-b01a323605c9
k:dockerfile/vulnerable_openssl_version 5fa731ea-e844-47a6-a1e8-abc25e95847e
k:dockerfile/workdir_path_not_absolute 6b376af8-cfe8-49ab-a08d-f32de23661a4
k:dockerfile/yum_clean_all_missing 00481784-25aa-4a55-8633-3136dfcf4f37
k:dockerfile/yum_install_allows_manual_input 6e19193a-8753-436d-8a09-76dcff91bb03
k:dockerfile/yum_install_without_version 6452c424-1d92-4deb-bb18-a03e95d579c4
k:dockerfile/zypper_install_without_version 562952e4-0348-4dea-9826-44f3a2c6117b
k:k8s/cluster_admin_role_binding_with_super_user_permissions 249328b8-5f0f-409f-b1dd-029f07882e11
k:k8s/cluster_allows_unsafe_sysctls 9127f0d9-2310-42e7-866f-5fd9d20dcbad
k:k8s/cni_plugin_does_not_support_network_policies 03aabc8c-35d6-481e-9c85-20139cf72d23
k:k8s/container_cpu_requests_not_equal_to_its_limits 9d43040e-e703-4e16-8bfe-8d4da10fa7e6
k:k8s/container_is_privileged dd29336b-fe57-445b-a26e-e6aa867ae609
k:k8s/container_memory_requests_not_equal_to_its_limits aafa7d94-62de-4fbf-8838-b69ee217b0e6
k:k8s/container_requests_not_equal_to_its_limits aee3c7d2-a811-4201-90c7-11c028be9a46
k:k8s/container_runs_unmasked f922827f-aab6-447c-832a-e1ff63312bd3
k:k8s/containers_run_with_low_uid 02323c00-cdc3-4fdc-a310-4f2b3e7a1660
k:k8s/containers_running_as_root cf34805e-3872-4c08-bf92-6ff7bb0cfadb
k:k8s/containers_with_added_capabilities 19ebaa28-fc86-4a58-bcfa-015c9e22fe40
k:k8s/containers_with_sys_admin_capabilities 235236ee-ad78-4065-bd29-61b061f28ce0
k:k8s/cpu_limits_not_set 4ac0e2b7-d2d2-4af7-8799-e8de6721ccda
k:k8s/cpu_requests_not_set ca469dd4-c736-448f-8ac1-30a642705e0a
k:k8s/cronjob_deadline_not_configured 192fe40b-b1c3-448a-aba2-6cc19a300fe3
k:k8s/dashboard_is_enabled d2ad057f-0928-41ef-a83c-f59203bb855b
k:k8s/deployment_has_no_pod_anti_affinity a31b7b82-d994-48c4-bd21-3bab6c31827a
k:k8s/deployment_without_pod_disruption_budget b23e9b98-0cb6-4fc9-b257-1f3270442678
k:k8s/docker_daemon_socket_is_exposed_to_containers a6f34658-fdfb-4154-9536-56d516f65828
k:k8s/ensure_administrative_boundaries_between_resources e84eaf4d-2f45-47b2-abe8-e581b06deb66
k:k8s/hpa_targeted_deployments_with_configured_replica_count 5744cbb8-5946-4b75-a196-ade44449525b
k:k8s/hpa_targets_invalid_object 2f652c42-619d-4361-b361-9f599688f8ca
k:k8s/image_pull_policy_of_container_is_not_always caa3479d-885d-4882-9aac-95e5e78ef5c2
k:k8s/image_without_digest 7c81d34c-8e5a-402b-9798-9f442630e678
k:k8s/ingress_controller_exposes_workload 69bbc5e3-0818-4150-89cc-1e989b48f23b
k:k8s/invalid_image 583053b7-e632-46f0-b989-f81ff8045385
k:k8s/liveness_probe_is_not_defined ade74944-a674-4e00-859e-c6eab5bde441
k:k8s/memory_limits_not_defined b14d1bc4-a208-45db-92f0-e21f8e2588e9
k:k8s/memory_requests_not_defined 229588ef-8fde-40c8-8756-f4f2b5825ded
k:k8s/metadata_label_is_invalid 1123031a-f921-4c5b-bd86-ef354ecfd37a
k:k8s/missing_app_armor_config 8b36775e-183d-4d46-b0f7-96a6f34a723f
k:k8s/net_raw_capabilities_disabled_for_psp 2270987f-bb51-479f-b8be-3ca73e5ad648
k:k8s/net_raw_capabilities_not_being_dropped dbbc6705-d541-43b0-b166-dd4be8208b54
k:k8s/network_policy_is_not_targeting_any_pod 85ab1c5b-014e-4352-b5f8-d7dea3bb4fd3
k:k8s/no_drop_capabilities_for_containers 268ca686-7fb7-4ae9-b129-955a2a89064e
k:k8s/non_kube_system_pod_with_host_mount aa8f7a35-9923-4cad-bd61-a19b7f6aac91
k:k8s/not_limited_capabilities_for_container 2f1a0619-b12b-48a0-825f-993bb6f01d58
k:k8s/not_limited_capabilities_for_pod_security_policy caa93370-791f-4fc6-814b-ba6ce0cb4032
k:k8s/object_is_using_a_deprecated_api_version 94b76ea5-e074-4ca2-8a03-c5a606e30645
k:k8s/permissive_access_to_create_pods 592ad21d-ad9b-46c6-8d2d-fad09d62a942
k:k8s/pod_misconfigured_network_policy 0401f71b-9c1e-4821-ab15-a955caa621be
k:k8s/pod_or_container_without_limit_range 4a20ebac-1060-4c81-95d1-1f7f620e983b
k:k8s/pod_or_container_without_resource_quota 48a5beba-e4c0-4584-a2aa-e6894e4cf424
k:k8s/pod_or_container_without_security_context a97a340a-0063-418e-b3a1-3028941d0995
k:k8s/privilege_escalation_allowed 5572cc5e-1e4c-4113-92a6-7a8a3bd25e6d
k:k8s/psp_allows_privilege_escalation 87554eef-154d-411d-bdce-9dbd91e56851
k:k8s/psp_allows_sharing_host_ipc 80f93444-b240-4ebb-a4c6-5c40b76c04ea
k:k8s/psp_allows_sharing_host_pid 91dacd0e-d189-4a9c-8272-5999a3cc32d9
k:k8s/psp_containers_share_host_network_namespace a33e9173-b674-4dfb-9d82-cf3754816e4b
k:k8s/psp_set_to_privileged c48e57d3-d642-4e0b-90db-37f807b41b91
k:k8s/psp_with_added_capabilities 7307579a-3abb-46ad-9ce5-2a915634d5c8
k:k8s/psp_with_unrestricted_access_to_host_path de4421f1-4e35-43b4-9783-737dd4e4a47e
k:k8s/rbac_roles_allow_privilege_escalation 8320826e-7a9c-4b0b-9535-578333193432
k:k8s/rbac_roles_with_attach_permission d45330fd-f58d-45fb-a682-6481477a0f84
k:k8s/rbac_roles_with_exec_permission c589f42c-7924-4871-aee2-1cede9bc7cbc
k:k8s/rbac_roles_with_impersonate_permission 9f85c3f6-26fd-4007-938a-2e0cb0100980
k:k8s/rbac_roles_with_portforwarding_permissions 38fa11ef-dbcc-4da8-9680-7e1fd855b6fb
k:k8s/rbac_roles_with_read_secrets_permissions b7bca5c4-1dab-4c2c-8cbe-3050b9d59b14
k:k8s/rbac_wildcard_in_rule 6b896afb-ca07-467a-b256-1a0077a1c08e
k:k8s/readiness_probe_is_not_configured a659f3b5-9bf0-438a-bd9a-7d3a6427f1e3
k:k8s/role_binding_to_default_service_account 1e749bc9-fde8-471c-af0c-8254efd2dee5
k:k8s/root_container_not_mounted_as_read_only a9c2f49d-0671-4fc9-9ece-f4e261e128d0
k:k8s/root_containers_admitted e3aa0612-4351-4a0d-983f-aefea25cf203
k:k8s/seccomp_profile_is_not_configured f377b83e-bd07-4f48-a591-60c82b14a78b
k:k8s/secrets_as_environment_variables 3d658f8b-d988-41a0-a841-40043121de1e
k:k8s/service_account_allows_access_secrets 056ac60e-fe07-4acc-9b34-8e1d51716ab9
k:k8s/service_account_name_undefined_or_empty 591ade62-d6b0-4580-b1ae-209f80ba1cd9
k:k8s/service_account_token_automount_not_disabled 48471392-d4d0-47c0-b135-cdec95eb3eef
k:k8s/service_does_not_target_pod 3ca03a61-3249-4c16-8427-6f8e47dda729
k:k8s/service_type_is_nodeport 845acfbe-3e10-4b8e-b656-3b404d36dfb2
k:k8s/service_with_external_load_balancer 26763a1c-5dda-4772-b507-5fca7fb5f165
k:k8s/shared_host_ipc_namespace cd290efd-6c82-4e9d-a698-be12ae31d536
k:k8s/shared_host_network_namespace 6b6bdfb3-c3ae-44cb-88e4-7405c1ba2c8a
k:k8s/shared_host_pid_namespace 302736f4-b16c-41b8-befe-c0baffa0bd9d
k:k8s/shared_service_account c1032cf7-3628-44e2-bd53-38c17cf31b6b
k:k8s/statefulset_has_no_pod_anti_affinity d740d048-8ed3-49d3-b77b-6f072f3b669e
k:k8s/statefulset_without_pod_disruption_budget 1db3a5a5-bf75-44e5-9e44-c56cfc8b1ac5
k:k8s/statefulset_without_service_name bb241e61-77c3-4b97-9575-c0f8a1e008d0
k:k8s/tiller_deployment_is_accessible_from_within_the_cluster e17fa86a-6222-4584-a914-56e8f6c87e06
k:k8s/tiller_is_deployed 6d173be7-545a-46c6-a81d-2ae52ed1605d
k:k8s/tiller_service_is_not_deleted 8b862ca9-0fbd-4959-ad72-b6609bdaa22d
k:k8s/using_kubernetes_native_secret_management b9c83569-459b-4110-8f79-6305aa33cb37
k:k8s/using_unrecommended_namespace 611ab018-c4aa-4ba2-b0f6-a448337509a6
k:k8s/volume_mount_with_os_directory_write_permissions b7652612-de4e-4466-a0bf-1cd81f0c6063
k:k8s/workload_mounting_with_sensitive_os_directory 5308a7a8-06f8-45ac-bf10-791fe21de46e
t:DS-0001 docker-use-specific-tags use-specific-tags
t:DS-0002 docker-least-privilege-user least-privilege-user
t:DS-0004 docker-no-ssh-port no-ssh-port
t:DS-0005 docker-use-copy-over-add use-copy-over-add
t:DS-0006 docker-no-self-referencing-copy-from no-self-referencing-copy-from
t:DS-0007 docker-only-one-entrypoint only-one-entrypoint
t:DS-0008 docker-port-out-of-range port-out-of-range
t:DS-0009 docker-user-absolute-workdir user-absolute-workdir
t:DS-0010 docker-no-sudo-run no-sudo-run
t:DS-0011 docker-use-slash-for-copy-args use-slash-for-copy-args
t:DS-0012 docker-no-duplicate-alias no-duplicate-alias
t:DS-0013 docker-use-workdir-over-cd use-workdir-over-cd
t:DS-0014 docker-standardise-remote-get standardise-remote-get
t:DS-0015 docker-purge-yum-package-cache purge-yum-package-cache
t:DS-0016 docker-only-one-cmd only-one-cmd
t:DS-0017 docker-no-orphan-package-update no-orphan-package-update
t:DS-0019 docker-purge-dnf-package-cache purge-dnf-package-cache
t:DS-0020 docker-purge-zipper-cache purge-zipper-cache
t:DS-0021 docker-use-apt-auto-confirm use-apt-auto-confirm
t:DS-0022 docker-no-maintainer no-maintainer
t:DS-0023 docker-only-one-healthcheck only-one-healthcheck
t:DS-0024 docker-no-dist-upgrade no-dist-upgrade
t:DS-0025 docker-purge-apk-package-cache purge-apk-package-cache
t:DS-0026 docker-no-healthcheck no-healthcheck
t:DS-0027 docker-purge-microdnf-package-cache purge-microdnf-package-cache
t:DS-0029 docker-use-apt-no-install-recommends use-apt-no-install-recommends
t:DS-0030 avoid-sys-workdir-mounts docker-avoid-sys-workdir-mounts
t:DS-0031 do-not-pass-secrets docker-do-not-pass-secrets
t:KCV-0012 KSV0012
t:KCV-0093 insecure-ingress-nginx kubernetes-insecure-ingress-nginx
t:KSV-0001 kubernetes-no-self-privesc no-self-privesc
t:KSV-0002 kubernetes-use-default-apparmor-profile use-default-apparmor-profile
t:KSV-0003 drop-default-capabilities kubernetes-drop-default-capabilities
t:KSV-0004 drop-unused-capabilities kubernetes-drop-unused-capabilities
t:KSV-0005 kubernetes-no-sysadmin-capability no-sysadmin-capability
t:KSV-0006 kubernetes-no-docker-sock-mount no-docker-sock-mount
t:KSV-0007 kubernetes-no-hostaliases no-hostaliases
t:KSV-0008 kubernetes-no-shared-ipc-namespace no-shared-ipc-namespace
t:KSV-0009 kubernetes-no-host-network no-host-network
t:KSV-0010 kubernetes-no-host-pid no-host-pid
t:KSV-0011 kubernetes-limit-cpu limit-cpu
t:KSV-0012 kubernetes-no-root no-root
t:KSV-0013 kubernetes-use-specific-tags use-specific-tags
t:KSV-0014 kubernetes-use-readonly-filesystem use-readonly-filesystem
t:KSV-0015 kubernetes-no-unspecified-cpu-requests no-unspecified-cpu-requests
t:KSV-0016 kubernetes-no-unspecified-memory-requests no-unspecified-memory-requests
t:KSV-0017 kubernetes-no-privileged-containers no-privileged-containers
t:KSV-0018 kubernetes-limit-memory limit-memory
t:KSV-0020 kubernetes-use-high-uid use-high-uid
t:KSV-0021 kubernetes-use-high-gid use-high-gid
t:KSV-0022 kubernetes-no-non-default-capabilities no-non-default-capabilities
t:KSV-0023 kubernetes-no-mounted-hostpath no-mounted-hostpath
t:KSV-0024 kubernetes-no-host-port-access no-host-port-access
t:KSV-0025 kubernetes-no-custom-selinux-options no-custom-selinux-options
t:KSV-0026 kubernetes-no-unsafe-sysctl no-unsafe-sysctl
t:KSV-0027 kubernetes-no-custom-proc-mask no-custom-proc-mask
t:KSV-0028 kubernetes-no-non-ephemeral-volumes no-non-ephemeral-volumes
t:KSV-0030 kubernetes-use-default-seccomp use-default-seccomp
t:KSV-0032 kubernetes-use-azure-image-prefix use-azure-image-prefix
t:KSV-0033 kubernetes-use-gcr-domain use-gcr-domain
t:KSV-0034 kubernetes-no-public-registries no-public-registries
t:KSV-0035 kubernetes-no-untrusted-ecr-domain no-untrusted-ecr-domain
t:KSV-0036 kubernetes-no-auto-mount-service-token no-auto-mount-service-token
t:KSV-0037 kubernetes-no-user-resources-in-system-namespace no-user-pods-in-system-namespace no-user-resources-in-system-namespace
t:KSV-0038 kubernetes-selector-usage-in-network-policies selector-usage-in-network-policies
t:KSV-0039 kubernetes-limit-range-usage limit-range-usage
t:KSV-0040 kubernetes-resource-quota-usage resource-quota-usage
t:KSV-0041 kubernetes-no-manage-secrets no-manage-secrets
t:KSV-0042 kubernetes-no-delete-pod-logs no-delete-pod-logs
t:KSV-0043 kubernetes-no-impersonate-privileged-groups no-impersonate-privileged-groups
t:KSV-0044 kubernetes-no-wildcard-verb-resource-role no-wildcard-verb-resource-role
t:KSV-0045 kubernetes-no-wildcard-verb-role no-wildcard-verb-role
t:KSV-0046 kubernetes-no-wildcard-resource-clusterrole no-wildcard-resource-clusterrole
t:KSV-0047 kubernetes-no-privilege-escalation-from-node-proxy no-privilege-escalation-from-node-proxy
t:KSV-0048 deny-create-update-malicious-pod kubernetes-deny-create-update-malicious-pod
t:KSV-0049 kubernetes-no-manage-configmaps no-manage-configmaps
t:KSV-0050 kubernetes-no-manage-rbac-resources kubernetes-no-privilege-escalation-rbac no-manage-rbac-resources
t:KSV-0051 do-not-allow-role-binding-associate-privileged-role kubernetes-do-not-allow-role-binding-associate-privileged-role
t:KSV-0052 allow-role-clusterrolebindings-associate-privileged-cluster-role kubernetes-allow-role-clusterrolebindings-associate-privileged-cluster-role
t:KSV-0053 kubernetes-no-getting-shell-pods no-getting-shell-pods
t:KSV-0054 kubernetes-no-attaching-shell-pods no-attaching-shell-pods
t:KSV-0055 kubernetes-view-all-secrets view-all-secrets
t:KSV-0056 kubernetes-no-manage-networking-resources no-manage-networking-resources
t:KSV-01010 configMap_with_sensitive kubernetes-configMap-with-sensitive
t:KSV-01011 KSV01011 kubernetes-no-system-authenticated-group-bind no-system-authenticated-group-bind
t:KSV-0102 kubernetes-no-tiller no-tiller
t:KSV-0103 kubernetes-no-hostprocess-containers no-hostprocess-containers
t:KSV-0104 kubernetes-no-seccomp-unconfined no-seccomp-unconfined
t:KSV-0105 containers-not-run-as-root kubernetes-containers-not-run-as-root
t:KSV-0106 drop-caps-add-bind-svc kubernetes-drop-caps-add-bind-svc
t:KSV-0107 evaluate-k8s-deprecated-removed-apis kubernetes-evaluate-k8s-deprecated-removed-apis
t:KSV-0108 kubernetes-no-svc-with-extip no_svc_with_extip
t:KSV-0109 configMap_with_secrets kubernetes-configMap-with-secrets
t:KSV-0110 default-namespace-should-not-be-used kubernetes-default-namespace-should-not-be-used
t:KSV-0111 cluster-admin0-role-only-used-where-required kubernetes-cluster-admin0-role-only-used-where-required
t:KSV-0112 kubernetes-no-wildcard-resource-role no-wildcard-resource-role
t:KSV-0113 kubernetes-no-manage-ns-secrets no-manage-ns-secrets
t:KSV-0114 kubernetes-no-manage-webhook no-manage-webhook
t:KSV-0115 eks-iam-configmap kubernetes-eks-iam-configmap
t:KSV-0116 kubernetes-primary-supplementary-gid primary-supplementary-gid
t:KSV-0117 kubernetes-no-privilege-port-binding no-privilege-port-binding
t:KSV-0118 kubernetes-no-default-security-context no-default-security-context
t:KSV-0119 kubernetes-no-net-raw no-net-raw
t:KSV-0120 kubernetes-no-sysmodule-capability no-sysmodule-capability
t:KSV-0121 kubernetes-no-k8s-with-disallowed-volumes no-k8s-with-disallowed-volumes
t:KSV-0122 kubernetes-no-anonymous-user-bind no-anonymous-user-bind
t:KSV-0123 kubernetes-no-system-masters-group-bind no-system-masters-group-bind
t:KSV-0125 kubernetes-use-trusted-registry use-trusted-registry
t:KUBE-0001 kubernetes-network-no-public-ingress no-public-ingress
t:KUBE-0002 kubernetes-network-no-public-egress no-public-egress`;

;// CONCATENATED MODULE: ./build/artifacts/suppressions/peers/trivy-ids.js
/**
 * The id that an older spelling of a Trivy check stands for: `AVD-DS-0002` and `DS002` are `ds-0002` now. In lower case, because Trivy
 * compares ids so. A few names have another meaning than their form says; whoever looks an id up asks for those first.
 */
const impliedTrivyId = (written) => {
    const id = written.toLowerCase().replace(/^avd-/u, '');
    const old = /^(ds|ksv|kcv)(\d{1,4})$/u.exec(id);
    return old ? `${old[1]}-${(old[2] ?? '').padStart(4, '0')}` : id;
};

;// CONCATENATED MODULE: ./build/artifacts/suppressions/peers/peer-rules.js


const letters = {
    buildkit: 'b',
    checkov: 'c',
    hadolint: 'h',
    kics: 'k',
    'kube-linter': 'l',
    'kube-score': 's',
    polaris: 'p',
    trivy: 't',
};
let table;
/** Read when the first suppression of another tool is met: most runs meet none. */
const peerTable = () => {
    table ??= readTable(peerRulesData());
    return table;
};
const keyOf = (letter, id) => `${letter}:${letter === 't' || letter === 'k' ? id.toLowerCase() : id}`;
const readTable = (data) => {
    const [rules = '', named = ''] = data.split('\n\n');
    const checks = new Map();
    for (const line of rules.split('\n')) {
        const [rule = '', ...groups] = line.split(' ');
        for (const group of groups) {
            const letter = group.slice(0, 1);
            for (const id of group.slice(2).split(',')) {
                const key = keyOf(letter, id);
                const check = checks.get(key) ?? { id, rules: [] };
                check.rules.push(rule);
                checks.set(key, check);
            }
        }
    }
    const aliases = new Map();
    for (const line of named.split('\n')) {
        const [id = '', ...names] = line.split(' ');
        const letter = id.slice(0, 1);
        for (const name of names) {
            const key = keyOf(letter, name);
            aliases.set(key, [...(aliases.get(key) ?? []), keyOf(letter, id.slice(2))]);
        }
    }
    return { checks, aliases };
};
/** The checks that a written id stands for; none when the tool has no such check or no rule is like it. */
const peerChecks = (peer, written) => {
    const { checks, aliases } = peerTable();
    const letter = letters[peer];
    const key = keyOf(letter, written);
    const named = aliases.get(key)?.flatMap(target => checks.get(target) ?? []);
    if (named)
        return named;
    const check = checks.get(key) ?? (peer === 'trivy' ? checks.get(`t:${impliedTrivyId(written)}`) : undefined);
    return check ? [check] : [];
};
/** All checks of a tool that a rule is like. */
const allPeerChecks = (peer) => {
    const prefix = `${letters[peer]}:`;
    return [...peerTable().checks].flatMap(([key, check]) => (key.startsWith(prefix) ? [check] : []));
};
/** Rules that any tool's check of this id is like: for people who write `ignore[DL3008]`. */
const rulesOfAnyPeer = (id) => {
    const peers = ['hadolint', 'checkov', 'trivy', 'kube-linter', 'buildkit', 'kics', 'kube-score', 'polaris'];
    return [...new Set(peers.flatMap(peer => peerChecks(peer, id)).flatMap(check => check.rules))];
};


/***/ }),

/***/ 68424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ blockText)
/* harmony export */ });
/* harmony import */ var _text_indentation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29152);
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84054);


/** The lines of a block that are not blank, without the indentation that all have, each with how many blank ones lie before it. */
const linesOf = ({ value, range, document: { file } }) => {
    const from = file.lines.lineEnd(file.lines.position(range.start).line);
    const lines = [];
    const own = (0,_text_indentation_js__WEBPACK_IMPORTED_MODULE_0__/* .indentationOf */ .n)(value.replace(/^\n+/u, ''));
    let [indent, blanks] = [-1, 0];
    for (let start = from; start < range.end;) {
        const newline = file.text.indexOf('\n', start);
        const end = newline === -1 ? file.text.length : newline + 1;
        const written = file.text.slice(start, end).replace(/\r?\n$/u, '');
        if (indent < 0 && written.trim() !== '')
            indent = (0,_text_indentation_js__WEBPACK_IMPORTED_MODULE_0__/* .indentationOf */ .n)(written) - own;
        if (indent < 0 || written.length <= indent)
            blanks += 1;
        else {
            lines.push({ text: written.slice(indent), start: start + indent, blanks });
            blanks = 0;
        }
        start = end;
    }
    return lines;
};
/** What YAML makes of the break between two lines of a folded block. Source: YAML 1.2.2, section 8.1.3. */
const folded = (before, after, blanks) => {
    const staysApart = /^[ \t]/u.test(before) || /^[ \t]/u.test(after);
    return staysApart ? '\n'.repeat(blanks + 1) : blanks === 0 ? ' ' : '\n'.repeat(blanks);
};
/**
 * The value of a literal or folded block, with the place of each of its characters in the file; undefined for other scalars, and where the lines of
 * the file are not those of the value.
 */
const blockText = (scalar) => {
    const { style, value, range } = scalar;
    if (style !== 'literal' && style !== 'folded')
        return undefined;
    const builder = new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_1__/* .MappedTextBuilder */ .Y();
    let before;
    for (const line of linesOf(scalar)) {
        const breaks = before === undefined
            ? '\n'.repeat(line.blanks)
            : style === 'folded'
                ? folded(before.text, line.text, line.blanks)
                : '\n'.repeat(line.blanks + 1);
        builder.stand(breaks, { start: before === undefined ? range.start : before.start + before.text.length, end: line.start });
        builder.copy(line.text, line.start);
        before = line;
    }
    const end = before === undefined ? range.start : before.start + before.text.length;
    builder.stand(value.slice(builder.length), { start: end, end: Math.max(end, range.end) });
    const text = builder.build(range.start);
    return text.text === value ? text : undefined;
};


/***/ }),

/***/ 84243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ replaceScalar),
/* harmony export */   Fk: () => (/* binding */ allEdits),
/* harmony export */   Pd: () => (/* binding */ ensureItems),
/* harmony export */   Yf: () => (/* binding */ setKeyForAll),
/* harmony export */   a9: () => (/* binding */ appendItem),
/* harmony export */   qL: () => (/* binding */ setKey)
/* harmony export */ });
/* harmony import */ var _text_text_edit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62961);
/* harmony import */ var _blank_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85849);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4199);
/* harmony import */ var _insert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21006);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84913);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34145);
/* harmony import */ var _mapping_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69210);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67951);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46075);
/* harmony import */ var _shared_nodes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44950);
/* harmony import */ var _template_lines_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39155);











const quotingOf = ({ style, document }) => {
    if ((0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .isJson */ .Fh)(document))
        return 'double';
    return style === 'single' || style === 'double' ? style : 'auto';
};
/** True for a block scalar with a comment after its `|` or `>`. */
const hasHeaderComment = ({ style, document, range }) => {
    const { text } = document.file;
    return (style === 'literal' || style === 'folded') && text.slice(range.start, (0,_blank_js__WEBPACK_IMPORTED_MODULE_9__/* .endOfLine */ .vT)(text, range.start)).includes('#');
};
/**
 * Writes another value in a scalar's place; a string keeps the quotes that were there. Refused for templates, tagged scalars, scalars that
 * aliases repeat elsewhere, block scalars with a comment in their header, and absent values that no `:` or `-` precedes.
 */
const replaceScalar = (scalar, value) => {
    if (scalar.opaque || scalar.tag !== undefined || (0,_shared_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .isShared */ .yM)(scalar) || hasHeaderComment(scalar))
        return undefined;
    const newText = (0,_render_js__WEBPACK_IMPORTED_MODULE_5__/* .renderScalar */ .VO)(value, quotingOf(scalar));
    const { start, end } = scalar.range;
    if (end > start)
        return [{ range: { start, end }, newText }];
    const before = scalar.document.file.text.charAt(start - 1);
    return (before === ':' || before === '-') && scalar.anchor === undefined
        ? [{ range: { start, end }, newText: ` ${newText}` }]
        : undefined;
};
/** The value that a path of missing keys leads to: `{ a: { b: value } }`. */
const nest = (path, value) => path.reduceRight((inner, key) => ({ [key]: inner }), value);
const isNull = (node) => node.kind === 'scalar' && (0,_scalar_js__WEBPACK_IMPORTED_MODULE_6__/* .scalarValue */ .U)(node) === null;
/** True for `null`, nothing, and an empty `{}` or `[]` that the new collection is of a kind with. */
const canBeFilled = (node, value) => {
    if (node.kind === 'mapping')
        return node.flow && node.entries.length === 0 && !Array.isArray(value);
    return node.kind === 'sequence' ? node.flow && node.items.length === 0 && Array.isArray(value) : isNull(node);
};
/** True for what stands on the line of its key, or alone on the next one, where `toYaml` of Helm prints it. */
const isBesideKey = (text, colon, { range: { start, end } }) => /^[ \t]*(?:\r?\n[ \t]*)?$/u.test(text.slice(colon + 1, start)) && !text.slice(start, end).includes('\n');
/** Writes a collection in the place of `null`, `{}`, `[]` or nothing after a key. */
const fillEmpty = (mapping, entry, value) => {
    const { key, value: old } = entry;
    const { document } = mapping;
    const { text, lines } = document.file;
    const colon = (0,_blank_js__WEBPACK_IMPORTED_MODULE_9__/* .skipBlank */ .W8)(text, key.range.end);
    const onOneLine = lines.line(key.range.start) === lines.line(old.range.end);
    const isPlain = text[colon] === ':' && (onOneLine || (!mapping.flow && isBesideKey(text, colon, old)));
    if (old.opaque || old.tag !== undefined || old.anchor !== undefined || !isPlain || (0,_shared_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .isShared */ .yM)(old))
        return undefined;
    if ((0,_template_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .hasActionLine */ .Z1)(document, { start: key.range.start, end: (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .startOfNextLine */ .fB)(text, old.range.end) }))
        return undefined;
    const space = { start: colon + 1, end: old.range.end };
    if (mapping.flow)
        return [{ range: space, newText: ` ${(0,_render_js__WEBPACK_IMPORTED_MODULE_5__/* .renderFlow */ .P1)(value, (0,_insert_js__WEBPACK_IMPORTED_MODULE_1__/* .flowQuoting */ .Ul)(mapping))}` }];
    const style = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blockStyleOf */ .CZ)(document);
    const column = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .columnOf */ .uV)(key) + (Array.isArray(value) ? style.sequence : style.mapping);
    const newLines = (0,_render_js__WEBPACK_IMPORTED_MODULE_5__/* .renderLines */ .ET)(value, style).map(line => (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .lineBreakOf */ .n_)(document) + ' '.repeat(column) + line);
    const lineEnd = (0,_blank_js__WEBPACK_IMPORTED_MODULE_9__/* .endOfLine */ .vT)(text, old.range.end);
    const written = { range: { start: lineEnd, end: lineEnd }, newText: newLines.join('') };
    return space.end > space.start ? [{ range: space, newText: '' }, written] : [written];
};
const replaceValue = (mapping, entry, value) => {
    const { value: old } = entry;
    if (!(0,_render_js__WEBPACK_IMPORTED_MODULE_5__/* .isScalar */ .jn)(value))
        return canBeFilled(old, value) ? fillEmpty(mapping, entry, value) : undefined;
    if (old.kind === 'alias')
        return [{ range: old.range, newText: (0,_render_js__WEBPACK_IMPORTED_MODULE_5__/* .renderScalar */ .VO)(value, (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .isJson */ .Fh)(mapping.document) ? 'double' : 'auto') }];
    return old.kind === 'scalar' ? replaceScalar(old, value) : undefined;
};
const ownEntries = (mapping, name) => mapping.entries.filter(entry => entry.name === name && !(0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isMergeKey */ .yJ)(entry));
/**
 * Sets what stands under a path of keys, making the mappings on the way that are missing. A scalar is replaced, `null`, `{}` and `[]` are
 * filled; other collections are not replaced. A missing key is written right after its sibling `beside` where that is there, so that both
 * changes are close together. Refused where a template or an alias is in play, for duplicate keys and complex keys.
 */
const setKey = (mapping, path, value, beside) => {
    const [key, ...rest] = path;
    if (key === undefined || (0,_shared_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .isShared */ .yM)(mapping))
        return undefined;
    const [entry, ...others] = ownEntries(mapping, key);
    if (others.length > 0)
        return undefined;
    if (entry === undefined) {
        // A mapping that is merged in can be overridden whole, but not changed in part.
        const inherited = (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .findEntry */ .w4)(mapping, key);
        if (inherited === 'unknown' || (inherited !== undefined && rest.length > 0))
            return undefined;
        return (0,_insert_js__WEBPACK_IMPORTED_MODULE_1__/* .insertEntry */ .Ax)(mapping, key, nest(rest, value), beside === undefined ? undefined : ownEntries(mapping, beside)[0]);
    }
    if (rest.length === 0)
        return replaceValue(mapping, entry, value);
    const nested = nest(rest, value);
    if (canBeFilled(entry.value, nested))
        return fillEmpty(mapping, entry, nested);
    return entry.value.kind === 'mapping' ? setKey(entry.value, rest, value, beside) : undefined;
};
/**
 * Sets a key that is in neither the mapping nor what is merged into it, for all places that repeat the mapping by its anchor. The caller
 * has made sure that each of them is to change. Refused where `setKey` refuses, and for a mapping within another one that is repeated.
 */
const setKeyForAll = (mapping, key, value) => (0,_shared_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .aliasesOf */ .QI)(mapping) === 0 || (0,_shared_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .isWithinShared */ .Lm)(mapping) || (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .findEntry */ .w4)(mapping, key) !== undefined
    ? undefined
    : (0,_insert_js__WEBPACK_IMPORTED_MODULE_1__/* .insertEntry */ .Ax)(mapping, key, value);
/** Adds an item at the end of a sequence. Refused for templates, for sequences that aliases repeat, and beside comments in brackets. */
const appendItem = (sequence, value) => sequence.opaque || (0,_shared_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .isShared */ .yM)(sequence) ? undefined : (0,_insert_js__WEBPACK_IMPORTED_MODULE_1__/* .insertItem */ .Bp)(sequence, value);
/**
 * Makes sure that the list under a path of keys holds values, making the list when there is none: scalars that it has are not written again, collections always. Refused when
 * the list can't be known, and where `setKey` and `appendItem` refuse.
 */
const ensureItems = (mapping, path, values) => {
    if (values.length === 0)
        return [];
    const found = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .lookup */ .$I)(mapping, ...path);
    if ((0,_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .isMissing */ .b2)(found))
        return setKey(mapping, path, values);
    if (found.state !== 'present' || found.node.kind !== 'sequence' || (0,_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .hasUnseen */ .FN)(found))
        return undefined;
    const { node, entry } = found;
    const held = new Set((0,_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(found).map(item => (0,_scalar_js__WEBPACK_IMPORTED_MODULE_6__/* .scalarValue */ .U)(item)));
    const missing = values.filter(value => !held.has(value));
    if (missing.length === 0)
        return [];
    if (entry?.value.kind === 'alias')
        return undefined;
    if (canBeFilled(node, missing))
        return setKey(mapping, path, missing);
    return allEdits(missing.map(value => appendItem(node, value)));
};
/** Edits that are made together or not at all. */
const allEdits = (parts) => parts.includes(undefined) ? undefined : (0,_text_text_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .joinEdits */ .w0)(parts.flatMap(part => part ?? []));


/***/ }),

/***/ 21006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ insertEntry),
/* harmony export */   Bp: () => (/* binding */ insertItem),
/* harmony export */   Ul: () => (/* binding */ flowQuoting),
/* harmony export */   yG: () => (/* binding */ dashOf)
/* harmony export */ });
/* harmony import */ var _text_range_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56626);
/* harmony import */ var _blank_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85849);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84913);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67951);
/* harmony import */ var _template_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39155);





/** Lines written after the line on which `node` ends. */
const linesAfter = (node, column, lines) => {
    const { text } = node.document.file;
    const lineBreak = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lineBreakOf */ .n_)(node.document);
    const indented = lines.map(line => ' '.repeat(column) + line);
    const end = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .ownEnd */ .q2)(node);
    const isLineStart = end > node.range.end && '\r\n'.includes(text.charAt(end - 1));
    if (isLineStart)
        return (0,_text_range_js__WEBPACK_IMPORTED_MODULE_3__/* .insertion */ .oc)(end, indented.map(line => line + lineBreak).join(''));
    return (0,_text_range_js__WEBPACK_IMPORTED_MODULE_3__/* .insertion */ .oc)((0,_blank_js__WEBPACK_IMPORTED_MODULE_4__/* .endOfLine */ .vT)(text, end), indented.map(line => lineBreak + line).join(''));
};
/** True when the key stands where the mapping's keys stand, with neither `?` nor an anchor or tag before it. */
const isOrdinary = (mapping, entry) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .columnOf */ .uV)(entry.key) === (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .columnOf */ .uV)(mapping);
const isOneLine = ({ document, range }) => document.file.lines.line(range.start) === document.file.lines.line(range.end);
/** True for a value that ends where its text does: one line, or a collection after which no line of actions can go on with it. */
const isClosed = (value) => {
    if (value.range.end === value.range.start || value.kind === 'alias')
        return false;
    if (value.kind === 'scalar')
        return isOneLine(value) && value.style !== 'literal' && value.style !== 'folded';
    const { document } = value;
    const next = (0,_blank_js__WEBPACK_IMPORTED_MODULE_4__/* .skipBlank */ .W8)(document.file.text, (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .ownEnd */ .q2)(value));
    return !(0,_template_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .hasActionLine */ .Z1)(document, { start: next, end: next });
};
/**
 * The entry after which a key may be written: the last one, or in a template the last before the first line of actions, so that the key
 * is printed wherever the mapping is. Scalars go before collections, which stand in a container's description further down.
 */
const entryToFollow = (mapping) => {
    const { document, entries, range } = mapping;
    if (!document.templated)
        return entries.at(-1);
    if ((0,_template_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .followsActionLine */ .ff)(mapping))
        return undefined;
    let scalar;
    let collection;
    let { start } = range;
    for (const entry of entries) {
        if ((0,_template_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .hasActionLine */ .Z1)(document, { start, end: entry.range.end }))
            break;
        start = entry.range.end;
        if (!isClosed(entry.value))
            continue;
        if (entry.value.kind === 'scalar')
            scalar = entry;
        else
            collection = entry;
    }
    return scalar ?? collection;
};
/** True when a key right after this entry is printed wherever the mapping is, and ends the entry's value. */
const mayBeFollowed = (mapping, entry) => {
    const { document, range } = mapping;
    const isPrinted = !document.templated || !((0,_template_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .followsActionLine */ .ff)(mapping) || (0,_template_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .hasActionLine */ .Z1)(document, { start: range.start, end: entry.range.end }));
    return isPrinted && isClosed(entry.value);
};
const insertIntoBlock = (mapping, key, value, beside) => {
    const entry = beside && mayBeFollowed(mapping, beside) ? beside : entryToFollow(mapping);
    if (entry === undefined || !isOrdinary(mapping, entry))
        return undefined;
    return [linesAfter(entry.value, (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .columnOf */ .uV)(mapping), (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLines */ .ET)({ [key]: value }, (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .blockStyleOf */ .CZ)(mapping.document)))];
};
const skipWhite = (text, from) => {
    let at = from;
    while ((0,_blank_js__WEBPACK_IMPORTED_MODULE_4__/* .isWhite */ .Gl)(text.charCodeAt(at)))
        at++;
    return at;
};
/** True when all keys of a flow mapping are double-quoted. */
const hasJsonKeys = ({ entries }) => entries.length > 0 && entries.every(({ key }) => key.kind === 'scalar' && key.style === 'double');
/** How strings are quoted within a flow collection: as in JSON when its document or its own keys are written so. */
const flowQuoting = (node) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .isJson */ .Fh)(node.document) || (node.kind === 'mapping' && node.flow && hasJsonKeys(node)) ? 'double' : 'auto';
/** Writes one more member, given as text, at the end of a flow collection. Refused for pairs without brackets and beside comments. */
const insertIntoFlow = (node, last, member) => {
    const { text } = node.document.file;
    const closing = node.range.end - 1;
    if ((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(node) || (0,_template_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .hasActionLine */ .Z1)(node.document, node.range))
        return undefined;
    if (last === undefined) {
        const open = node.range.start + 1;
        return skipWhite(text, open) === closing ? [{ range: { start: open, end: closing }, newText: member }] : undefined;
    }
    const after = skipWhite(text, last.range.end);
    const hasComma = text[after] === ',';
    if (skipWhite(text, hasComma ? after + 1 : after) !== closing)
        return undefined;
    const lineStart = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .startOfLine */ .C2)(text, last.range.start, node.range.start);
    const ownLines = lineStart > node.range.start;
    const lead = ownLines ? (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lineBreakOf */ .n_)(node.document) + text.slice(lineStart, skipWhite(text, lineStart)) : ' ';
    return [(0,_text_range_js__WEBPACK_IMPORTED_MODULE_3__/* .insertion */ .oc)(hasComma ? after + 1 : last.range.end, `${hasComma ? '' : ','}${lead}${member}${hasComma && ownLines ? ',' : ''}`)];
};
/**
 * Adds a key that is not there, in a block right after `beside` where that can be. The caller has made sure that it is not there, and that
 * no other place changes.
 */
const insertEntry = (mapping, key, value, beside) => {
    if (!mapping.flow)
        return insertIntoBlock(mapping, key, value, beside);
    const quoting = flowQuoting(mapping);
    return insertIntoFlow(mapping, mapping.entries.at(-1)?.value, `${(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .renderScalar */ .VO)(key, quoting)}: ${(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFlow */ .P1)(value, quoting)}`);
};
const quotingLike = (items) => {
    const styles = new Set(items.map(item => (item.kind === 'scalar' ? item.style : 'none')));
    const [style] = styles;
    return styles.size === 1 && (style === 'single' || style === 'double') ? style : 'auto';
};
/** Where an item's dash stands: the first one after the item before it. */
const dashOf = (sequence, index) => {
    const before = sequence.items[index - 1];
    return (0,_blank_js__WEBPACK_IMPORTED_MODULE_4__/* .skipBlank */ .W8)(sequence.document.file.text, before === undefined ? sequence.range.start : (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .ownEnd */ .q2)(before));
};
/** What stands between a dash and its item when both are on one line, a single space otherwise. */
const gapAfterDash = (sequence) => {
    const last = sequence.items.at(-1);
    if (last === undefined)
        return ' ';
    const gap = sequence.document.file.text.slice(dashOf(sequence, sequence.items.length - 1) + 1, last.range.start);
    return /^ {1,8}$/.test(gap) ? gap : ' ';
};
/** Adds an item at the end of a sequence that is not a template's. */
const insertItem = (sequence, value) => {
    const last = sequence.items.at(-1);
    const quoting = quotingLike(sequence.items);
    if (sequence.flow)
        return insertIntoFlow(sequence, last, (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFlow */ .P1)(value, quoting === 'auto' ? flowQuoting(sequence) : quoting));
    if (last === undefined ||
        (0,_template_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .followsActionLine */ .ff)(sequence) ||
        (0,_template_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .hasActionLine */ .Z1)(sequence.document, { start: sequence.range.start, end: endOfNextLine(sequence) })) {
        return undefined;
    }
    const gap = gapAfterDash(sequence);
    const lines = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(value) ? [(0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .renderScalar */ .VO)(value, quoting)] : (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLines */ .ET)(value, (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .blockStyleOf */ .CZ)(sequence.document));
    const dashed = lines.map((line, index) => (index === 0 ? `-${gap}${line}` : ` ${' '.repeat(gap.length)}${line}`));
    return [linesAfter(last, (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .columnAt */ .o0)(sequence.document, sequence.range.start), dashed)];
};
const endOfNextLine = ({ document, range }) => (0,_blank_js__WEBPACK_IMPORTED_MODULE_4__/* .endOfLine */ .vT)(document.file.text, (0,_blank_js__WEBPACK_IMPORTED_MODULE_4__/* .endOfLine */ .vT)(document.file.text, range.end) + 1);


/***/ }),

/***/ 84913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ startOfLine),
/* harmony export */   CZ: () => (/* binding */ blockStyleOf),
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   fB: () => (/* binding */ startOfNextLine),
/* harmony export */   n_: () => (/* binding */ lineBreakOf),
/* harmony export */   o0: () => (/* binding */ columnAt),
/* harmony export */   q2: () => (/* binding */ ownEnd),
/* harmony export */   tO: () => (/* binding */ isPair),
/* harmony export */   uV: () => (/* binding */ columnOf)
/* harmony export */ });
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7020);
/* harmony import */ var _blank_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85849);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91910);



/** The column, from 0, at which a node begins on its line; a byte-order mark takes none. */
const columnOf = (node) => columnAt(node.document, node.range.start);
/** The column, from 0, of an offset. */
const columnAt = ({ file }, offset) => {
    const { line, column } = file.lines.position(offset);
    return line === 1 && file.text.charCodeAt(0) === 0xfeff ? column - 2 : column - 1;
};
/** The line break that the document's file uses: that of its first line. */
const lineBreakOf = ({ file }) => {
    const first = file.text.indexOf('\n');
    return first > 0 && file.text[first - 1] === '\r' ? '\r\n' : '\n';
};
/** The offset at which the line of an offset begins, or `least` when it begins before that: a line may be very long. */
const startOfLine = (text, from, least = 0) => {
    let at = from;
    while (at > least && !(0,_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .isLineBreak */ .MC)(text.charCodeAt(at - 1)))
        at--;
    return at;
};
/** The offset past the line break that ends a line, or the text's end. */
const startOfNextLine = (text, from) => {
    const end = (0,_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfLine */ .vT)(text, from);
    return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
};
const lastChild = (node) => {
    if (node.kind === 'sequence')
        return node.items.at(-1);
    return node.kind === 'mapping' ? node.entries.at(-1)?.value : undefined;
};
/** True when white space after a block scalar's last visible line is part of its value: under `+`, and in lines of white space alone. */
const endsInBlankLines = ({ range, extent, document }) => {
    if (extent.end <= range.end)
        return false;
    const { text } = document.file;
    const header = text.slice(range.start, range.start + 3);
    const rest = text.slice(range.end, extent.end);
    return header.includes('+') || rest.includes(' ') || rest.includes('\t');
};
/** Where a node's own lines end: at its range's end, except that the blank lines which end some block scalars belong to their value. */
const ownEnd = (node) => {
    let last = node;
    for (let child = lastChild(last); child !== undefined && !('flow' in last && last.flow); child = lastChild(last))
        last = child;
    return last instanceof _nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .ScalarNode */ .p && endsInBlankLines(last) ? last.extent.end : node.range.end;
};
/** How far a key's block collection stands in; undefined for any other value. */
const insetOf = ({ key, value }) => (value.kind === 'mapping' || value.kind === 'sequence') && !value.flow ? columnOf(value) - columnOf(key) : undefined;
const entriesOfBlock = (node) => (node.kind === 'mapping' && !node.flow ? node.entries : []);
/** A document's block collections; of a long sequence only the first items, which are like the others. */
const childrenOf = (node) => node.kind === 'sequence' && !node.flow ? node.items.slice(0, 100) : entriesOfBlock(node).map(entry => entry.value);
const firstInsets = (document) => {
    let mapping;
    let sequence;
    const pending = document.root === undefined ? [] : [document.root];
    for (let node = pending.pop(); node !== undefined && (mapping === undefined || sequence === undefined); node = pending.pop()) {
        for (const entry of entriesOfBlock(node)) {
            const inset = insetOf(entry);
            if (inset === undefined)
                continue;
            if (entry.value.kind === 'sequence')
                sequence ??= Math.max(inset, 0);
            else if (inset > 0)
                mapping ??= inset;
        }
        for (const child of childrenOf(node))
            pending.push(child);
    }
    return { ...(mapping !== undefined && { mapping }), ...(sequence !== undefined && { sequence }) };
};
/** The style of the document's first nested collections; two columns where it has none. */
const blockStyleOf = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_2__/* .onceFor */ .b)((document) => {
    const found = firstInsets(document);
    const mapping = found.mapping ?? 2;
    return { mapping, sequence: found.sequence ?? mapping };
});
/** True when a flow mapping is one `a: b` within brackets, without braces of its own. */
const isPair = (node) => node.kind === 'mapping' && node.flow && node.entries[0]?.range.start === node.range.start;
/** True when the document is JSON, or YAML written like it: brackets and double-quoted keys from the root on. */
const isJson = ({ root }) => {
    const first = root?.kind === 'sequence' && root.flow ? root.items[0] : root;
    if (first?.kind !== 'mapping')
        return root?.kind === 'sequence' && root.flow && first?.kind === 'scalar' && first.style === 'double';
    return first.flow && first.entries.every(({ key }) => key.kind === 'scalar' && key.style === 'double');
};


/***/ }),

/***/ 67951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ renderLines),
/* harmony export */   P1: () => (/* binding */ renderFlow),
/* harmony export */   VO: () => (/* binding */ renderScalar),
/* harmony export */   jn: () => (/* binding */ isScalar)
/* harmony export */ });
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46075);

const PLAIN = /^[A-Za-z_/.][A-Za-z0-9_/.:@+=-]*$/;
/** Amounts with a unit (`128Mi`, `500m`), which no YAML or JSON schema takes for a number. Source: Kubernetes, Quantity. */
const QUANTITY = /^\d+(?:\.\d+)?(?:[KMGTPE]i|[kMGTPm])$/;
/** True when a string can be written without quotes anywhere and read back as the same string by YAML 1.1 and 1.2 parsers. */
const isSafePlain = (text) => QUANTITY.test(text) || (PLAIN.test(text) && !text.endsWith(':') && !/^[.]?[\d.]/.test(text) && (0,_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvePlain */ .R)(text) === text);
const quoteSingle = (text) => (/^[ -&(-~]*$/.test(text) ? `'${text}'` : undefined);
/** A scalar on one line, quoted where it must be or where the style says so. Double quotes are JSON's, which YAML reads alike. */
const renderScalar = (value, quoting = 'auto') => {
    if (typeof value !== 'string')
        return String(value);
    if (quoting === 'single')
        return quoteSingle(value) ?? JSON.stringify(value);
    return quoting === 'auto' && isSafePlain(value) ? value : JSON.stringify(value);
};
const isList = (value) => Array.isArray(value);
/** True for values that are no collections. */
const isScalar = (value) => typeof value !== 'object' || value === null;
/** A value on one line, in flow style. */
const renderFlow = (value, quoting = 'auto') => {
    if (isScalar(value))
        return renderScalar(value, quoting);
    if (isList(value))
        return `[${value.map(item => renderFlow(item, quoting)).join(', ')}]`;
    const entries = Object.entries(value).map(([key, each]) => `${renderScalar(key, quoting)}: ${renderFlow(each, quoting)}`);
    return `{${entries.join(', ')}}`;
};
const isEmpty = (value) => isScalar(value) || (isList(value) ? value.length === 0 : Object.keys(value).length === 0);
const itemLines = (item, insets) => isEmpty(item) || isList(item)
    ? [`- ${renderFlow(item)}`]
    : renderLines(item, insets).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
const entryLines = (key, value, insets) => {
    if (isEmpty(value))
        return [`${renderScalar(key)}: ${renderFlow(value)}`];
    const inset = ' '.repeat(isList(value) ? insets.sequence : insets.mapping);
    return [`${renderScalar(key)}:`, ...renderLines(value, insets).map(line => inset + line)];
};
/** A value in block style, line by line, the first column being 0. */
const renderLines = (value, insets) => {
    if (isScalar(value) || isEmpty(value))
        return [renderFlow(value)];
    if (isList(value))
        return value.flatMap(item => itemLines(item, insets));
    return Object.entries(value).flatMap(([key, each]) => entryLines(key, each, insets));
};


/***/ }),

/***/ 44950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lm: () => (/* binding */ isWithinShared),
/* harmony export */   QI: () => (/* binding */ aliasesOf),
/* harmony export */   sR: () => (/* binding */ holdsSharedNode),
/* harmony export */   yM: () => (/* binding */ isShared)
/* harmony export */ });
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7020);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29546);


/** How often aliases repeat each node of a document that any of them repeats. */
const usesIn = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_0__/* .onceFor */ .b)((document) => {
    const targets = new Map();
    if (!document.file.text.slice(document.range.start, document.range.end).includes('*'))
        return targets;
    const pending = document.root === undefined ? [] : [document.root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (node.kind === 'alias' && node.target !== undefined)
            targets.set(node.target, (targets.get(node.target) ?? 0) + 1);
        if (node.kind === 'mapping')
            for (const { key, value } of node.entries)
                pending.push(key, value);
        if (node.kind === 'sequence')
            for (const item of node.items)
                pending.push(item);
    }
    return targets;
});
const aliasTargets = (document) => [...usesIn(document).keys()].map(target => target.range).sort((a, b) => a.start - b.start || b.end - a.end);
/** How many aliases stand for exactly this node. */
const aliasesOf = (node) => usesIn(node.document).get(node) ?? 0;
/** The texts that aliases repeat elsewhere, the outermost ones, in source order. */
const sharedRanges = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_0__/* .onceFor */ .b)((document) => {
    const ranges = [];
    for (const range of aliasTargets(document))
        if (range.end > (ranges.at(-1)?.end ?? -1))
            ranges.push(range);
    return ranges;
});
/** The index of the first shared text that ends at or after `at`. */
const firstFrom = (ranges, at) => (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_1__/* .countWhile */ .P)(ranges.length, index => (ranges[index]?.end ?? 0) < at);
/** True when an alias elsewhere stands for this node or one around it, so that a change here would change that place, too. */
const isShared = (node) => {
    const ranges = sharedRanges(node.document);
    const around = ranges[firstFrom(ranges, node.range.end)];
    return around !== undefined && around.start <= node.range.start;
};
/** True when an alias stands for a node around this one, whatever stands for this one itself. */
const isWithinShared = (node) => {
    const ranges = sharedRanges(node.document);
    const around = ranges[firstFrom(ranges, node.range.end)];
    return around !== undefined && around.start <= node.range.start && !(around.start === node.range.start && around.end === node.range.end);
};
/** True when an alias needs something that stands within the range, so that its removal would break the alias. */
const holdsSharedNode = (document, { start, end }) => {
    const ranges = sharedRanges(document);
    const first = ranges[firstFrom(ranges, start + 1)];
    return first !== undefined && first.start < end;
};


/***/ }),

/***/ 39155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z1: () => (/* binding */ hasActionLine),
/* harmony export */   ff: () => (/* binding */ followsActionLine),
/* harmony export */   z8: () => (/* binding */ maxLineLength)
/* harmony export */ });
/* harmony import */ var _blank_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85849);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84913);


const CONTROL = /\{\{-?\s*(?:if|else|end|with|range|define|block)\b/;
/** Lines are looked at as far as this around a range, in UTF-16 units. */
const maxLineLength = 10_000;
/**
 * True when, in a template, a line under the range begins with an action or holds one that parts the text into branches. Edits there are
 * refused: what is written between branches may be printed once, often or never. So they are on lines too long to be looked at for each of
 * many edits.
 */
const hasActionLine = ({ file, templated }, { start, end }) => {
    if (!templated)
        return false;
    const { text } = file;
    const from = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .startOfLine */ .C2)(text, start, start - maxLineLength - 1);
    const to = end + (0,_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfLine */ .vT)(text.slice(end, end + maxLineLength + 1), 0);
    const lines = text.slice(Math.max(0, from), to);
    if (lines.length > end - start + maxLineLength)
        return true;
    return lines.split('\n').some(line => line.trimStart().startsWith('{{') || CONTROL.test(line));
};
/** True when, in a template, the line before a value that stands on lines of its own is one of actions: then the value may be a branch. */
const followsActionLine = (node) => {
    const { text } = node.document.file;
    const lineStart = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .startOfLine */ .C2)(text, node.range.start);
    const isOwnLine = text.slice(lineStart, node.range.start).trim() === '' && node.range.start > lineStart;
    const before = (0,_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .trimEnd */ .s8)(text, lineStart, 0);
    return isOwnLine && before > 0 && hasActionLine(node.document, { start: before - 1, end: before - 1 });
};


/***/ }),

/***/ 31792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ namesRoot)
/* harmony export */ });
/**
 * True for the user part of `USER` or of Compose's `user` that stands for root: its name, or a number that is zero however it is written
 * (`+0`, `-00`); nothing before the group leaves the user at 0, and so does nothing at all. Source: moby/sys, `user.GetExecUser`, which
 * reads it with Go's `strconv.Atoi`.
 */
const namesRoot = (user) => /^(?:root|[+-]?0+)?(?::|$)/.test(user.trim());


/***/ })

};
;