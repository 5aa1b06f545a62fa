"use strict";
exports.id = 2398;
exports.ids = [2398];
exports.modules = {

/***/ 94815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   p2: () => (/* binding */ imageKey),
/* harmony export */   xo: () => (/* binding */ imagePartRanges)
/* harmony export */ });
/** `RepositoryNameTotalLengthMax` of distribution/reference: units of the path without the domain. */
const maxRepositoryLength = 255;
/** More than the longest host, path, tag and digest together: a longer text is not a reference, and is not looked at. */
const maxTextLength = 1024;
const maxTagLength = 128;
/**
 * Algorithms that go-digest registers, with the length of their hexadecimal part. Others are "unsupported digest algorithm" for Docker and
 * containerd.
 */
const digestLengths = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
// Each pattern is one character class with one quantifier, or a fixed text: none can backtrack.
const tagPattern = /^\w[\w.-]{0,127}$/;
const lowerHex = /^[0-9a-f]+$/;
const portPattern = /^[0-9]+$/;
const ipv6Pattern = /^\[[0-9A-Fa-f:]+\]$/;
const hostLabel = /^[0-9A-Za-z-]+$/;
const isLowerAlphanumeric = (code) => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
/** Length of the separator (`.`, `_`, `__`, or any number of `-`) at an offset; 0 when there is none. */
const separatorLength = (text, at) => {
    if (text[at] === '.')
        return 1;
    if (text[at] === '_')
        return text[at + 1] === '_' ? 2 : 1;
    let end = at;
    while (text[end] === '-')
        end++;
    return end - at;
};
/** `path-component ::= [a-z0-9]+ (separator [a-z0-9]+)*` */
const isPathComponent = (text) => {
    let at = 0;
    for (;;) {
        const start = at;
        while (at < text.length && isLowerAlphanumeric(text.charCodeAt(at)))
            at++;
        if (at === start)
            return false;
        if (at === text.length)
            return true;
        const separator = separatorLength(text, at);
        if (separator === 0)
            return false;
        at += separator;
    }
};
const isHostLabel = (label) => hostLabel.test(label) && !label.startsWith('-') && !label.endsWith('-');
/** `domain ::= host [':' port]`, the host a name or a bracketed IPv6 address. */
const isDomain = (text) => {
    const hostEnd = text.startsWith('[') ? text.indexOf(']') + 1 : text.indexOf(':');
    const host = hostEnd === -1 ? text : text.slice(0, hostEnd);
    const rest = text.slice(host.length);
    if (rest !== '' && !(rest.startsWith(':') && portPattern.test(rest.slice(1))))
        return false;
    return host.startsWith('[') ? ipv6Pattern.test(host) : host.split('.').every(isHostLabel);
};
/** `splitDockerDomain`: the part before the first slash is a domain when it could be no path component of Docker Hub. */
const domainLength = (name) => {
    const slash = name.indexOf('/');
    if (slash === -1)
        return 0;
    const first = name.slice(0, slash);
    return first === 'localhost' || first.includes('.') || first.includes(':') || first !== first.toLowerCase() ? slash : 0;
};
const isDigest = (text) => {
    const colon = text.indexOf(':');
    const hex = text.slice(colon + 1);
    return hex.length === digestLengths.get(text.slice(0, Math.max(colon, 0))) && lowerHex.test(hex);
};
/** Cuts at the first `@` and at the first colon after the last slash before it; checks nothing. */
const cut = (text) => {
    const at = text.indexOf('@');
    const bodyEnd = at === -1 ? text.length : at;
    const lastSlash = text.lastIndexOf('/', bodyEnd);
    const colon = text.indexOf(':', lastSlash + 1);
    const hasTag = colon !== -1 && colon < bodyEnd;
    return {
        nameEnd: hasTag ? colon : bodyEnd,
        tag: hasTag ? text.slice(colon + 1, bodyEnd) : undefined,
        digest: at === -1 ? undefined : text.slice(at + 1),
    };
};
const isName = (name) => {
    const domain = domainLength(name);
    const path = domain === 0 ? name : name.slice(domain + 1);
    return path.length <= maxRepositoryLength && (domain === 0 || isDomain(name.slice(0, domain))) && path.split('/').every(isPathComponent);
};
/** A bare image id, which `docker build` refuses as a name. */
const isIdentifier = (text) => text.length === 64 && lowerHex.test(text);
/**
 * Reads an image reference. Undefined when the text is none by the grammar: upper case in the path, an empty tag, a malformed digest,
 * a variable or template left in it.
 */
const parseImageReference = (text) => {
    if (text.length > maxTextLength || isIdentifier(text))
        return undefined;
    const { nameEnd, tag, digest } = cut(text);
    const name = text.slice(0, nameEnd);
    if (!isName(name))
        return undefined;
    if (tag !== undefined && !(tag.length <= maxTagLength && tagPattern.test(tag)))
        return undefined;
    if (digest !== undefined && !isDigest(digest))
        return undefined;
    const domain = domainLength(name);
    const written = name.slice(0, domain);
    const registry = domain === 0 || written === 'index.docker.io' ? 'docker.io' : written;
    const path = domain === 0 ? name : name.slice(domain + 1);
    return {
        text,
        registry,
        repository: registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path,
        name,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
};
/** How images are held against each other whatever their tag and digest: `docker.io/library/nginx`. */
const imageKey = ({ registry, repository }) => `${registry}/${repository}`;
/**
 * Where the parts of a reference's text stand when the text begins at `offset`. Meaningful only where the text is literal
 * (same characters in the file). The grammar isn't checked, so that a text with a template in it can be cut too.
 */
const imagePartRanges = (text, offset = 0) => {
    const { nameEnd, tag, digest } = cut(text);
    const tagStart = offset + nameEnd + 1;
    const end = offset + text.length;
    return {
        name: { start: offset, end: offset + nameEnd },
        ...(tag === undefined ? {} : { tag: { start: tagStart, end: tagStart + tag.length } }),
        ...(digest === undefined ? {} : { digest: { start: end - digest.length, end } }),
    };
};
/** True when both name the same repository, however each spells it. Host names compare without case. */
const sameRepository = (a, b) => a.repository === b.repository && a.registry.toLowerCase() === b.registry.toLowerCase();
/** The name as people write it: without `docker.io/` and `library/`. Source: `FamiliarName` of distribution/reference. */
const familiarName = ({ registry, repository }) => {
    if (registry !== 'docker.io')
        return `${registry}/${repository}`;
    const official = 'library/';
    const short = repository.slice(official.length);
    return repository.startsWith(official) && !short.includes('/') ? short : repository;
};


/***/ }),

/***/ 13546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ labelsAsMap),
/* harmony export */   BL: () => (/* binding */ selectsValue),
/* harmony export */   FD: () => (/* binding */ requirementProblem),
/* harmony export */   G5: () => (/* binding */ labelOperators),
/* harmony export */   de: () => (/* binding */ selectorMatches),
/* harmony export */   mg: () => (/* binding */ mapSelector),
/* harmony export */   wb: () => (/* binding */ labelSelector)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _substituted_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30298);


const labelText = (node) => (node.kind === 'scalar' && !node.opaque ? node.value : undefined);
/** The labels under a place: none when nothing is there, unknown ones when a template may print some or no mapping is there. */
const labelsAsMap = (place) => {
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(place))
        return { values: new Map(), complete: true };
    const values = new Map();
    let complete = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(place) !== undefined && !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(place);
    for (const { name } of (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(place)) {
        if (name === undefined || (0,_substituted_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSubstituted */ .Z)(name))
            complete = false;
        else {
            const found = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(place, name);
            values.set(name, found.state === 'present' ? labelText(found.node) : undefined);
        }
    }
    return { values, complete };
};
/** The plain map of a Service's or ReplicationController's `selector` as requirements. */
const mapSelector = (place) => {
    const { values, complete } = labelsAsMap(place);
    const requirements = [...values].map(([key, value]) => ({
        key,
        operator: 'In',
        values: value === undefined ? undefined : [value],
    }));
    return { requirements, complete };
};
/** A `LabelSelector`: `matchLabels` and `matchExpressions` together. Source: meta/v1 LabelSelector. */
const labelSelector = (place) => {
    const labels = mapSelector((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(place, 'matchLabels'));
    const expressions = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(place, 'matchExpressions');
    const read = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(expressions).map(requirementOf);
    const known = read.filter(requirement => requirement !== undefined);
    const areSeen = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(expressions) || ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceAt */ .FS)(expressions) !== undefined && !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(expressions));
    return {
        requirements: [...labels.requirements, ...known],
        complete: labels.complete && !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(place) && areSeen && known.length === read.length,
    };
};
/** The operators of label selectors, by their names. */
const labelOperators = new Map(['In', 'NotIn', 'Exists', 'DoesNotExist'].map(operator => [operator, operator]));
const requirementOf = (expression) => {
    const key = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(expression, 'key');
    const operator = labelOperators.get((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(expression, 'operator') ?? '');
    if (key === undefined || operator === undefined)
        return undefined;
    const values = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(expression, 'values');
    const texts = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(values).map(labelText);
    const known = texts.filter(text => text !== undefined);
    return { key, operator, values: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(values) || known.length < texts.length ? undefined : known };
};
/**
 * Whether an expression selects what has this value under its key, of which all is known; undefined stands for no such label, which `NotIn` and
 * `DoesNotExist` select, too. Source: Kubernetes, "Labels and selectors".
 */
const selectsValue = ({ operator, values }, value) => {
    switch (operator) {
        case 'In':
            return value !== undefined && values.includes(value);
        case 'NotIn':
            return value === undefined || !values.includes(value);
        case 'Exists':
            return value !== undefined;
        case 'DoesNotExist':
            return value === undefined;
    }
};
/** Whether a selector selects something with these labels; `unknown` when that hangs on what is not known. */
const selectorMatches = (selector, labels) => {
    const answers = selector.requirements.map(requirement => requirementHolds(requirement, labels));
    if (answers.includes(false))
        return false;
    return selector.complete && !answers.includes('unknown') ? true : 'unknown';
};
const requirementHolds = ({ key, operator, values }, labels) => {
    const negative = operator === 'NotIn' || operator === 'DoesNotExist';
    if (!labels.values.has(key))
        return labels.complete ? negative : 'unknown';
    if (operator === 'Exists' || operator === 'DoesNotExist')
        return !negative;
    if (operator === 'Gt' || operator === 'Lt')
        return compares(operator, labels.values.get(key), values?.[0]);
    const among = isAmong(labels.values.get(key), values);
    return among === 'unknown' ? among : among !== negative;
};
const wholeNumber = /^[-+]?\d{1,19}$/u;
const compares = (operator, value, bound) => {
    if (value === undefined || bound === undefined || (0,_substituted_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSubstituted */ .Z)(value))
        return 'unknown';
    if (!wholeNumber.test(value) || !wholeNumber.test(bound))
        return false;
    return operator === 'Gt' ? BigInt(value) > BigInt(bound) : BigInt(value) < BigInt(bound);
};
const namePart = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/u;
const prefixPart = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/u;
/** Whether a text can be the key of a label. Source: k8s.io/apimachinery, `IsQualifiedName`. */
const isLabelKey = (key) => {
    const slash = key.indexOf('/');
    const prefix = slash === -1 ? undefined : key.slice(0, slash);
    const isPrefix = prefix === undefined || (prefix.length <= 253 && prefix.split('.').every(part => prefixPart.test(part)));
    return isPrefix && namePart.test(key.slice(slash + 1));
};
const countProblems = {
    In: count => (count === 0 ? 'has no values' : undefined),
    NotIn: count => (count === 0 ? 'has no values' : undefined),
    Exists: count => (count > 0 ? 'takes no values' : undefined),
    DoesNotExist: count => (count > 0 ? 'takes no values' : undefined),
    Gt: count => (count === 1 ? undefined : 'takes one value'),
    Lt: count => (count === 1 ? undefined : 'takes one value'),
};
/** Why Kubernetes refuses a requirement of which all is known; undefined where it takes it. Source: k8s.io/apimachinery, `labels.NewRequirement`. */
const requirementProblem = ({ key, operator, values = [] }) => {
    if (!isLabelKey(key))
        return `${JSON.stringify(key)} is no key of a label`;
    const problem = countProblems[operator](values.length);
    if (problem !== undefined)
        return `the condition on ${JSON.stringify(key)} ${problem}`;
    const bad = values.find(value => (value !== '' && !namePart.test(value)) || ((operator === 'Gt' || operator === 'Lt') && !isNumber(value)));
    return bad === undefined ? undefined : `${JSON.stringify(bad)} is no value for ${JSON.stringify(key)}`;
};
const isNumber = (text) => wholeNumber.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
const isAmong = (value, values) => {
    if (value === undefined || values === undefined)
        return 'unknown';
    if (values.includes(value))
        return true;
    return (0,_substituted_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSubstituted */ .Z)(value) || values.some(_substituted_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSubstituted */ .Z) ? 'unknown' : false;
};


/***/ }),

/***/ 30298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isSubstituted)
/* harmony export */ });
/**
 * True for text with `${NAME}`, `$(NAME)` or `{{name}}` in it, which a tool substitutes before the object is applied (envsubst, Flux,
 * OpenShift, Argo): what it will say is not known.
 */
const isSubstituted = (text) => text.includes('${') || text.includes('$(') || text.includes('{{');


/***/ }),

/***/ 36825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sourceFile)
/* harmony export */ });
/* harmony import */ var _text_line_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55692);

class LazySourceFile {
    path;
    text;
    #lines;
    constructor(path, text) {
        this.path = path;
        this.text = text;
    }
    get lines() {
        this.#lines ??= new _text_line_index_js__WEBPACK_IMPORTED_MODULE_0__/* .LineIndex */ .r(this.text);
        return this.#lines;
    }
}
const sourceFile = (path, text) => new LazySourceFile(path, text);


/***/ }),

/***/ 4199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ entriesOfMapping),
/* harmony export */   rl: () => (/* binding */ hasUnseenEntries),
/* harmony export */   w4: () => (/* binding */ findEntry),
/* harmony export */   w7: () => (/* binding */ findInherited)
/* harmony export */ });
/* unused harmony export duplicateKeys */
/* harmony import */ var _mapping_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69210);

/** How many entries may be copied for the sake of merge keys, per document. Past it merged keys are unknown. */
const MERGE_LIMIT = 1_000_000;
/** How many mappings may be merged into one another. */
const MERGE_DEPTH = 256;
const findOwn = (mapping, name) => {
    const { index } = mapping.keys;
    if (index !== undefined)
        return index.get(name);
    let found;
    for (const entry of mapping.entries)
        if (entry.name === name && !(0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isMergeKey */ .yJ)(entry))
            found = (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .winner */ .sO)(found, entry);
    return found;
};
const allKeys = new WeakMap();
const merged = new WeakMap();
const budgetOf = (document) => {
    const budget = merged.get(document) ?? { left: MERGE_LIMIT };
    merged.set(document, budget);
    return budget;
};
const NOTHING_KNOWN = { entries: new Map(), open: true };
/** A mapping's own entries by name, merge keys left out. */
const ownByName = (mapping) => {
    const entries = new Map();
    for (const entry of mapping.entries) {
        if (entry.name !== undefined && !(0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isMergeKey */ .yJ)(entry))
            entries.set(entry.name, (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .winner */ .sO)(entries.get(entry.name), entry));
    }
    return entries;
};
/** The mapping's keys with all that is merged into it. `within` are the mappings being merged: one that merges itself adds nothing. */
const flatten = (mapping, within) => {
    const known = allKeys.get(mapping);
    if (known !== undefined)
        return known;
    const budget = budgetOf(mapping.document);
    if (within.size > MERGE_DEPTH || budget.left <= 0)
        return NOTHING_KNOWN;
    const own = mapping.keys;
    const all = { entries: ownByName(mapping), open: own.open };
    budget.left -= mapping.entries.length + own.merges.length;
    within.add(mapping);
    for (const source of own.merges) {
        if (source === undefined)
            all.open = true;
        else if (!within.has(source))
            addMerged(all, flatten(source, within), budget);
    }
    within.delete(mapping);
    allKeys.set(mapping, all);
    return all;
};
const addMerged = (to, from, budget) => {
    budget.left -= from.entries.size;
    to.open ||= from.open || budget.left <= 0;
    if (budget.left <= 0)
        return;
    for (const [name, entry] of from.entries)
        if (!to.entries.has(name))
            to.entries.set(name, entry);
};
/** What is merged into a mapping under a name; `unknown` when something merged in, or lines that a template prints, may hold it. */
const findInherited = (mapping, name) => {
    const own = mapping.keys;
    let { open } = own;
    for (const source of own.merges) {
        const all = source === undefined ? NOTHING_KNOWN : flatten(source, new Set([mapping]));
        const entry = all.entries.get(name);
        // A source that wins and is not fully known may hold the key with another value.
        if (entry !== undefined)
            return open ? 'unknown' : entry;
        open ||= all.open;
    }
    return open ? 'unknown' : undefined;
};
/** The entry under a name, own keys before merged ones. `unknown` when a template or an unresolved alias may put one there. */
const findEntry = (mapping, name) => findOwn(mapping, name) ?? findInherited(mapping, name);
/** True when the mapping may hold keys that can't be seen: a template prints lines among them, or a merged mapping is not known. */
const hasUnseenEntries = (mapping) => {
    const own = mapping.keys;
    return own.open || own.merges.some(source => source === undefined || flatten(source, new Set([mapping])).open);
};
/**
 * The entries of a mapping as its reader sees them: its own, without those that a later one of the same name replaces (a template's may be
 * two branches, so all of them stay), then those of merged mappings that it does not have itself, each at its source.
 */
const entriesOfMapping = (mapping) => {
    const own = mapping.keys;
    const last = new Map();
    for (const entry of mapping.entries)
        if (entry.name !== undefined)
            last.set(entry.name, entry);
    const { templated } = mapping.document;
    const entries = mapping.entries.filter(entry => !(0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isMergeKey */ .yJ)(entry) && (templated || entry.name === undefined || last.get(entry.name) === entry));
    if (own.merges.length === 0)
        return entries;
    const all = flatten(mapping, new Set());
    const inherited = [...all.entries].flatMap(([name, entry]) => entry === undefined || entry === 'unknown' || last.has(name) ? [] : [entry]);
    return [...entries, ...inherited];
};
/**
 * Entries that a later one of the same name replaces for kubectl's decoder; a strict one refuses them. None for templates, where they may
 * be branches.
 */
const duplicateKeys = (mapping) => {
    if (mapping.document.templated)
        return [];
    const seen = new Set();
    return mapping.entries
        .toReversed()
        .filter(entry => {
        if (entry.name === undefined)
            return false;
        const isLast = !seen.has(entry.name);
        seen.add(entry.name);
        return !isLast;
    })
        .reverse();
};


/***/ }),

/***/ 34145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ lookup),
/* harmony export */   CR: () => (/* binding */ booleanAt),
/* harmony export */   FN: () => (/* binding */ hasUnseen),
/* harmony export */   FS: () => (/* binding */ sequenceAt),
/* harmony export */   IH: () => (/* binding */ isExplicitNull),
/* harmony export */   LA: () => (/* reexport safe */ _mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__.LA),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   aC: () => (/* binding */ valuesIn),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   oB: () => (/* binding */ nodeAt),
/* harmony export */   oh: () => (/* binding */ mappingAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   tm: () => (/* binding */ writtenString),
/* harmony export */   v4: () => (/* binding */ writtenText)
/* harmony export */ });
/* harmony import */ var _text_range_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56626);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4199);
/* harmony import */ var _mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69210);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46075);





const ABSENT = { state: 'absent' };
const UNKNOWN = { state: 'unknown' };
const answer = (node) => {
    const target = (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(node);
    return (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(target) ? UNKNOWN : { state: 'present', node: target };
};
/** Whether a place is what an earlier lookup found. Why not `in`, which looks through prototypes: a large scan asks some million times. */
const isFound = (place) => place.kind === undefined;
const begin = (place) => {
    if (place === undefined)
        return ABSENT;
    return isFound(place) ? place : answer(place);
};
const step = (node, key) => {
    if (typeof key === 'number') {
        if (node.kind !== 'sequence')
            return ABSENT;
        const item = node.items[key];
        return item !== undefined ? answer(item) : node.opaque ? UNKNOWN : ABSENT;
    }
    if (node.kind !== 'mapping')
        return ABSENT;
    const found = (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .findEntry */ .w4)(node, key);
    if (found === undefined)
        return ABSENT;
    return found === 'unknown' ? UNKNOWN : found.found;
};
const follow = (from, path, first) => {
    let here = from;
    for (let at = first, key = path[at]; key !== undefined; key = path[++at]) {
        if (here.state !== 'present')
            return here.state === 'unknown' ? UNKNOWN : ABSENT;
        here = step(here.node, key);
    }
    return here;
};
/**
 * What stands under a path of keys and indexes, through aliases and merge keys (own keys win). `unknown` when a template, an unresolved
 * alias or a merge past the limits may put something there; a value that is a template is unknown, too. A `null` is present.
 */
const lookup = (place, ...path) => {
    const [key] = path;
    if (place === undefined || key === undefined || isFound(place))
        return follow(begin(place), path, 0);
    const node = (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(place);
    return (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(node) ? UNKNOWN : follow(step(node, key), path, 1);
};
/** The node under a path when it is present and known. */
const nodeAt = (place, ...path) => {
    const found = lookup(place, ...path);
    return found.state === 'present' ? found.node : undefined;
};
/** What is written in a node, in source order: the items of a sequence, keys and values of a mapping. Aliases are not followed. */
const childrenOf = (node) => {
    if (node.kind === 'sequence')
        return node.items;
    return node.kind === 'mapping' ? node.entries.flatMap(({ key, value }) => [key, value]) : [];
};
/** A node's text, as it is written. */
const writtenText = ({ document, range }) => (0,_text_range_js__WEBPACK_IMPORTED_MODULE_3__/* .textUnder */ .I5)(document.file.text, range);
/** The mapping under a path; undefined when something else, nothing or something unknown is there. */
const mappingAt = (place, ...path) => {
    const node = nodeAt(place, ...path);
    return node?.kind === 'mapping' ? node : undefined;
};
/** The sequence under a path; undefined when something else, nothing or something unknown is there. */
const sequenceAt = (place, ...path) => {
    const node = nodeAt(place, ...path);
    return node?.kind === 'sequence' ? node : undefined;
};
/** The string under a path; undefined when nothing, something unknown or something else (a number, a boolean) is there. */
const stringAt = (place, ...path) => {
    const node = nodeAt(place, ...path);
    const value = node === undefined ? undefined : (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(node);
    return typeof value === 'string' ? value : undefined;
};
/** The string under a path with its place; undefined where `stringAt` is. */
const writtenString = (place, ...path) => {
    const found = lookup(place, ...path);
    const value = stringAt(found);
    return value === undefined || found.state !== 'present' ? undefined : { value, at: found.node.range };
};
/** The boolean under a path; undefined when nothing or `null` is there, `unknown` when it can't be told or is not a boolean. */
const booleanAt = (place, ...path) => {
    const found = lookup(place, ...path);
    if (isMissing(found))
        return undefined;
    const value = found.state === 'present' ? (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(found.node) : undefined;
    return typeof value === 'boolean' ? value : 'unknown';
};
/** The number under a path; undefined when nothing or `null` is there, `unknown` when it can't be told or is not a number. */
const numberAt = (place, ...path) => {
    const found = lookup(place, ...path);
    if (isMissing(found))
        return undefined;
    const value = found.state === 'present' ? (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(found.node) : undefined;
    return typeof value === 'number' ? value : 'unknown';
};
/** True when a key or item is written whose value is null (`key:`, `key: null`, `key: ~`). */
const isExplicitNull = (place) => {
    const found = begin(place);
    return found.state === 'present' && isNull(found.node);
};
/** The longest word for null. */
const maxNull = 'null'.length;
/** Why the length first: it is asked of very many scalars, and nearly all are longer. */
const isNull = (node) => node.kind === 'scalar' && node.value.length <= maxNull && (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(node) === null;
/** True when it is certain that nothing is there, or only a `null`: the two are the same to Kubernetes. */
const isMissing = (place) => {
    const found = begin(place);
    return found.state === 'absent' || (found.state === 'present' && isNull(found.node));
};
/**
 * The entries of a mapping with those merged into it, each where it is written; none for anything else. When two have the same name the
 * last counts, except in templates, where both may be branches.
 */
const entriesOf = (place) => {
    const mapping = mappingAt(place);
    return mapping === undefined ? [] : (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOfMapping */ .Af)(mapping);
};
/** The items of a sequence, aliases replaced by what they stand for; none for anything else. */
const itemsOf = (place) => sequenceAt(place)?.items.flatMap(item => (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(item) ?? []) ?? [];
/** True when there may be entries or items that can't be seen, so that nothing may be concluded from what is not there. */
const hasUnseen = (place) => {
    const found = begin(place);
    if (found.state !== 'present')
        return found.state === 'unknown';
    const { node } = found;
    if (node.kind === 'mapping')
        return (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseenEntries */ .rl)(node);
    return node.kind === 'sequence' && (node.opaque || node.items.some(item => lookup(item).state === 'unknown'));
};
/** The values of a mapping or the items of a sequence; none of a scalar or an alias. */
const valuesIn = (node) => {
    if (node.kind === 'mapping')
        return node.entries.map(({ value }) => value);
    return node.kind === 'sequence' ? node.items : [];
};


/***/ }),

/***/ 69210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LA: () => (/* binding */ deref),
/* harmony export */   rj: () => (/* binding */ isMergeTag),
/* harmony export */   sO: () => (/* binding */ winner),
/* harmony export */   t8: () => (/* binding */ isUnknown),
/* harmony export */   x4: () => (/* binding */ readKeys),
/* harmony export */   yJ: () => (/* binding */ isMergeKey)
/* harmony export */ });
/** Below this size looking through the names is faster than an index. */
const SMALL = 8;
/** The node itself, or the one an alias stands for; undefined for an alias of nothing. */
const deref = (node) => (node?.kind === 'alias' ? node.target : node);
/** True when what stands there is not known: an alias of nothing, or a scalar that a template prints. */
const isUnknown = (target) => target === undefined || (target.kind === 'scalar' && target.opaque);
/** True for the tag that says of a key that it is `<<`. */
const isMergeTag = (tag) => tag === '!!merge' || tag === '!<tag:yaml.org,2002:merge>';
/**
 * True for `<<`, which adds the keys of other mappings: plain, or under a tag that says so. The tag `!` makes quoted text plain for
 * go-yaml.
 */
const isMergeKey = ({ key }) => key.kind === 'scalar' && key.value === '<<' && (key.tag === undefined ? key.style === 'plain' : key.tag === '!' || isMergeTag(key.tag));
const sameScalar = (a, b) => a.kind === 'scalar' && b.kind === 'scalar' && !a.opaque && !b.opaque && a.value === b.value;
/** Which of two entries under one name counts: the last, as for kubectl; in a template they may be two branches, so they must agree. */
const winner = (before, entry) => {
    if (before === undefined || !entry.key.document.templated)
        return entry;
    return before !== 'unknown' && sameScalar(before.value, entry.value) ? entry : 'unknown';
};
const mergeSources = (entry) => {
    const value = deref(entry.value);
    const sources = value?.kind === 'sequence' ? value.items.map(deref) : [value];
    const mappings = sources.map(source => (source?.kind === 'mapping' ? source : undefined));
    return value?.kind === 'sequence' && value.opaque ? [...mappings, undefined] : mappings;
};
/** Keys of most mappings: a few, nothing merged in, nothing unknown. */
const fewKeys = { index: undefined, merges: [], open: false };
/** A mapping's own keys, found in one pass over its entries. */
const readKeys = ({ entries, opaque }) => {
    const index = entries.length > SMALL ? new Map() : undefined;
    const merges = [];
    let open = opaque;
    for (const entry of entries) {
        const isMerge = isMergeKey(entry);
        const name = isMerge ? undefined : entry.name;
        if (isMerge)
            for (const source of mergeSources(entry))
                merges.push(source);
        else if (name === undefined)
            open ||= deref(entry.key)?.opaque ?? true;
        if (index !== undefined && name !== undefined)
            index.set(name, winner(index.get(name), entry));
    }
    return index === undefined && merges.length === 0 && !open ? fewKeys : { index, merges, open };
};


/***/ }),

/***/ 46075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ resolvePlain),
/* harmony export */   U: () => (/* binding */ scalarValue)
/* harmony export */ });
const TRUE_WORDS = 'y Y yes Yes YES true True TRUE on On ON';
const FALSE_WORDS = 'n N no No NO false False FALSE off Off OFF';
const NULL_WORDS = '~ null Null NULL';
const INFINITY_WORDS = '.inf .Inf .INF +.inf +.Inf +.INF';
const MINUS_INFINITY_WORDS = '-.inf -.Inf -.INF';
const NAN_WORDS = '.nan .NaN .NAN';
const WORDS = new Map([
    ['', null],
    ...TRUE_WORDS.split(' ').map(word => [word, true]),
    ...FALSE_WORDS.split(' ').map(word => [word, false]),
    ...NULL_WORDS.split(' ').map(word => [word, null]),
    ...INFINITY_WORDS.split(' ').map(word => [word, Number.POSITIVE_INFINITY]),
    ...MINUS_INFINITY_WORDS.split(' ').map(word => [word, Number.NEGATIVE_INFINITY]),
    ...NAN_WORDS.split(' ').map(word => [word, Number.NaN]),
]);
const INTEGER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const RADIXES = { x: 16, b: 2, o: 8 };
const integer = (text) => {
    const sign = text.startsWith('-') ? -1 : 1;
    const digits = text.replace(/^[-+]/, '');
    const radix = RADIXES[digits.charAt(1).toLowerCase()];
    if (radix !== undefined)
        return sign * Number.parseInt(digits.slice(2), radix);
    return sign * Number.parseInt(digits, digits.startsWith('0') ? 8 : 10);
};
const [DOT, PLUS, MINUS, ZERO, NINE] = [0x2e, 0x2b, 0x2d, 0x30, 0x39];
/** What no float holds stays text. */
const float = (text) => (Number.isFinite(Number(text)) ? Number(text) : undefined);
const number = (text) => {
    const first = text.charCodeAt(0);
    if (first === DOT)
        return FLOAT.test(text) ? float(text) : undefined;
    if (first !== PLUS && first !== MINUS && !(first >= ZERO && first <= NINE))
        return undefined;
    const plain = text.replaceAll('_', '');
    if (INTEGER.test(plain))
        return integer(plain) + 0;
    return FLOAT.test(plain) ? float(plain) : undefined;
};
/**
 * The value of a plain scalar's text as kubectl reads it: YAML 1.1 with the words and number forms of go-yaml 2 (sigs.k8s.io/yaml), so
 * `yes` is true, `0777` is octal, `1_000` is a thousand, and dates and `1:30` stay strings.
 */
const resolvePlain = (text) => {
    const word = WORDS.get(text);
    return word !== undefined ? word : (number(text) ?? text);
};
const CORE_TAG = /^(?:!!|!<tag:yaml\.org,2002:)(str|int|float|bool|null)>?$/;
const taggedValue = (scalar, type) => {
    if (type === 'str')
        return scalar.value;
    const value = resolvePlain(scalar.value);
    const actual = value === null ? 'null' : typeof value;
    if (type === 'bool')
        return actual === 'boolean' ? value : undefined;
    if (type === 'null')
        return actual === 'null' ? value : undefined;
    return typeof value === 'number' && (type === 'float' || Number.isInteger(value)) ? value : undefined;
};
/**
 * The value of a scalar, or of the scalar that an alias stands for. Quoted text, block text and text under a tag of the author's own are
 * strings. Undefined when it is not known (a template, an unresolved alias, text that its tag forbids) and for collections.
 */
const scalarValue = (node) => {
    const scalar = node.kind === 'alias' ? node.target : node;
    if (scalar?.kind !== 'scalar' || scalar.opaque)
        return undefined;
    const type = scalar.tag === undefined ? undefined : CORE_TAG.exec(scalar.tag)?.[1];
    if (type !== undefined)
        return taggedValue(scalar, type);
    return scalar.style === 'plain' && scalar.tag === undefined ? resolvePlain(scalar.value) : scalar.value;
};


/***/ }),

/***/ 58978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/** The words that are shown of `all`, and how many more there are: `a, b and 3 more`. */
const andMore = (shown, all, separator = ', ') => shown.join(separator) + (all > shown.length ? ` and ${all - shown.length} more` : '');


/***/ }),

/***/ 76712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ BoundedMemory)
/* harmony export */ });
/** Answers by the texts they were asked with, kept for time alone. All are forgotten when there are as many as it may hold. */
class BoundedMemory {
    #most;
    #known = new Map();
    constructor(most) {
        this.#most = most;
    }
    /** The answer to a text: the one that is remembered, else what `ask` says. */
    of(text, ask) {
        const known = this.#known.get(text);
        if (known)
            return known.answer;
        if (this.#known.size >= this.#most)
            this.#known.clear();
        const answer = ask();
        this.#known.set(text, { answer });
        return answer;
    }
}


/***/ }),

/***/ 55692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ LineIndex)
/* harmony export */ });
/* harmony import */ var _sorted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29546);

/**
 * Converts offsets to lines and columns and back; the one place that does.
 * A line ends after `\n` (so `\r\n` counts once); a lone `\r` does not end a line, as in BuildKit and in git.
 */
class LineIndex {
    #starts;
    #length;
    constructor(text) {
        const starts = [0];
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
            starts.push(at + 1);
        this.#starts = starts;
        this.#length = text.length;
    }
    /** How many lines the text has; a final newline does not open another line, and the empty text has one. */
    get lineCount() {
        const last = this.#starts.length;
        return last > 1 && this.#starts[last - 1] === this.#length ? last - 1 : last;
    }
    /** The position of an offset; offsets outside the text are clamped. */
    position(offset) {
        const at = Math.max(0, Math.min(offset, this.#length));
        const line = (0,_sorted_js__WEBPACK_IMPORTED_MODULE_0__/* .countWhile */ .P)(this.#starts.length, index => (this.#starts[index] ?? 0) <= at);
        return { line, column: at - (this.#starts[line - 1] ?? 0) + 1 };
    }
    /** The line (from 1) of an offset. */
    line(offset) {
        return this.position(offset).line;
    }
    /** The offset at which a line (from 1) begins; lines past the end give the end of the text. */
    lineStart(line) {
        return this.#starts[line - 1] ?? this.#length;
    }
    /** The offset just past a line's last unit, its line break included. */
    lineEnd(line) {
        return this.#starts[line] ?? this.#length;
    }
}


/***/ })

};
;