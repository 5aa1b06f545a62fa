"use strict";
exports.id = 2143;
exports.ids = [2143];
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
/* harmony import */ var _pod_spec_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31260);



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
/** Writes a collection in the place of `null`, `{}`, `[]` or nothing after a key. */
const fillEmpty = (mapping, entry, value) => {
    const { key, value: old } = entry;
    const { document } = mapping;
    const { text, lines } = document.file;
    const colon = (0,_blank_js__WEBPACK_IMPORTED_MODULE_9__/* .skipBlank */ .W8)(text, key.range.end);
    const onOneLine = lines.line(key.range.start) === lines.line(old.range.end);
    if (old.opaque || old.tag !== undefined || old.anchor !== undefined || text[colon] !== ':' || !onOneLine || (0,_shared_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .isShared */ .yM)(old))
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


/***/ })

};
;