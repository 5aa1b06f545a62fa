"use strict";
exports.id = 1489;
exports.ids = [1489];
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

/***/ 85849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ isWhite),
/* harmony export */   MC: () => (/* binding */ isLineBreak),
/* harmony export */   W8: () => (/* binding */ skipBlank),
/* harmony export */   s8: () => (/* binding */ trimEnd),
/* harmony export */   vT: () => (/* binding */ endOfLine)
/* harmony export */ });
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;
const BYTE_ORDER_MARK = 0xfeff;
/** True for the characters that end a line in YAML 1.2. */
const isLineBreak = (code) => code === LINE_FEED || code === CARRIAGE_RETURN;
/** True for space, tab and line breaks. */
const isWhite = (code) => code === SPACE || code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN;
/** The offset of the line break that ends the line, or the text's end. */
const endOfLine = (text, from) => {
    let at = from;
    while (at < text.length && !isLineBreak(text.charCodeAt(at)))
        at++;
    return at;
};
/** The offset of the first character from `from` on that is neither white space nor in a comment. `from` must not lie within a scalar. */
const skipBlank = (text, from) => {
    let at = from;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (isWhite(code) || code === BYTE_ORDER_MARK)
            at++;
        else if (code === HASH && (at === 0 || isWhite(text.charCodeAt(at - 1))))
            at = endOfLine(text, at);
        else
            break;
    }
    return at;
};
/** The end of the text without the white space that ends it, not before `floor`. */
const trimEnd = (text, end, floor) => {
    let at = end;
    while (at > floor && isWhite(text.charCodeAt(at - 1)))
        at--;
    return at;
};


/***/ }),

/***/ 34885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ findComments),
/* harmony export */   g: () => (/* binding */ scalarExtents)
/* harmony export */ });
/* harmony import */ var _blank_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85849);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91910);


/** Where scalars stand, in source order: the places in which a `#` begins no comment. A block scalar's header is not one of them. */
const scalarExtents = (documents) => {
    const extents = [];
    const add = (node) => {
        if (node instanceof _nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .ScalarNode */ .p)
            extents.push(node.extent);
        else if (node.kind === 'sequence')
            for (const item of node.items)
                add(item);
        else if (node.kind === 'mapping')
            for (const { key, value } of node.entries) {
                add(key);
                add(value);
            }
    };
    for (const { root } of documents)
        if (root)
            add(root);
    return extents;
};
const commentAt = (file, start, end) => {
    const { text } = file;
    let before = start;
    while (before > 0 && (0,_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .isWhite */ .Gl)(text.charCodeAt(before - 1)) && !(0,_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .isLineBreak */ .MC)(text.charCodeAt(before - 1)))
        before--;
    const ownLine = before === 0 || (0,_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .isLineBreak */ .MC)(text.charCodeAt(before - 1)) || (before === 1 && text.charCodeAt(0) === 0xfeff);
    return { range: { start, end }, line: file.lines.line(start), text: text.slice(start + 1, end), ownLine };
};
/**
 * The comments of a file: a `#` at the start of a line or after white space, outside of scalars. `readText` is the text the documents were
 * read from (the masked one of a template), of the same length as the file's. Documents that could not be read have no comments.
 */
const findComments = (file, readText, documents, unread) => {
    let hash = readText.indexOf('#');
    // Why first: half of all files have none, and to find all scalars of a file takes longer than to look for them.
    if (hash === -1)
        return [];
    const comments = [];
    const closed = [...scalarExtents(documents), ...unread].sort((a, b) => a.start - b.start);
    for (const { start, end } of [...closed, { start: readText.length, end: readText.length }]) {
        while (hash !== -1 && hash < start) {
            const begins = hash === 0 || (0,_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .isWhite */ .Gl)(readText.charCodeAt(hash - 1)) || (hash === 1 && readText.charCodeAt(0) === 0xfeff);
            const past = begins ? (0,_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfLine */ .vT)(readText, hash) : hash + 1;
            if (begins)
                comments.push(commentAt(file, hash, past));
            hash = readText.indexOf('#', past);
        }
        if (hash !== -1 && hash < end)
            hash = readText.indexOf('#', end);
    }
    return comments;
};


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

/***/ 91910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ AliasNode),
/* harmony export */   P: () => (/* binding */ EntryNode),
/* harmony export */   QZ: () => (/* binding */ SequenceNode),
/* harmony export */   T3: () => (/* binding */ MappingNode),
/* harmony export */   lF: () => (/* binding */ noProperties),
/* harmony export */   nB: () => (/* binding */ renamedMapping),
/* harmony export */   p: () => (/* binding */ ScalarNode),
/* harmony export */   uX: () => (/* binding */ BlockScalarNode)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);
/* harmony import */ var _blank_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85849);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4199);
/* harmony import */ var _mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69210);




const noProperties = { tag: undefined, anchor: undefined };
/** Why offsets and no range of their own: there are hundreds of thousands of nodes, and few are asked where they stand. */
class Node {
    opaque = false;
    document;
    #start;
    /** Set again by the reader when a collection is closed. */
    end;
    constructor(range, document, properties) {
        this.#start = range.start;
        this.end = range.end;
        this.document = document;
        if (properties.tag !== undefined)
            this.tag = properties.tag;
        if (properties.anchor !== undefined)
            this.anchor = properties.anchor;
    }
    get range() {
        return { start: this.#start, end: this.end };
    }
}
const none = [];
/** A mapping while it is read: the reader sets the entries and the end when it is closed. */
class MappingNode extends Node {
    kind = 'mapping';
    flow;
    entries = none;
    #keys;
    constructor(range, document, properties, flow) {
        super(range, document, properties);
        this.flow = flow;
    }
    get keys() {
        this.#keys ??= (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .readKeys */ .x4)(this);
        return this.#keys;
    }
}
/** A sequence while it is read. */
class SequenceNode extends Node {
    kind = 'sequence';
    flow;
    items = none;
    constructor(range, document, properties, flow) {
        super(range, document, properties);
        this.flow = flow;
    }
}
/** True for a tag under which the text is Base64, also that of a key. Source: the YAML 1.1 type repository, "binary". */
const isBinary = (tag) => tag === '!!binary' || tag === '!<tag:yaml.org,2002:binary>';
/**
 * What a scalar says. A block's last line ends with a line break only where one is written: at the end of a text without one, js-yaml adds it, and
 * kubectl, Helm and PyYAML do not.
 */
const decodedText = ({ source, event }) => {
    const text = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(source, event);
    const isBlock = event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.LITERAL_BLOCK || event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.FOLDED_BLOCK;
    const isCut = isBlock && event.valueEnd >= source.length && !(0,_blank_js__WEBPACK_IMPORTED_MODULE_3__/* .isLineBreak */ .MC)(source.charCodeAt(source.length - 1));
    return isCut && text.endsWith('\n') ? text.slice(0, -1) : text;
};
/** A scalar that remembers where its text is and decodes it when first asked, unless nothing is to be decoded. */
class ScalarNode extends Node {
    kind = 'scalar';
    style;
    #value;
    constructor(range, document, properties, style, value) {
        super(range, document, properties);
        this.style = style;
        this.#value = value;
    }
    /** A block scalar's own lines, its trailing blank ones included; any other scalar's range. */
    get extent() {
        return this.range;
    }
    get value() {
        const known = this.#value;
        if (typeof known === 'string')
            return known;
        const written = decodedText(known);
        const decoded = isBinary(this.tag) ? Buffer.from(written, 'base64').toString('utf8') : written;
        this.#value = decoded;
        return decoded;
    }
}
/** A literal or folded scalar. */
class BlockScalarNode extends ScalarNode {
    #extent;
    constructor(range, document, properties, style, value, extent) {
        super(range, document, properties, style, value);
        this.#extent = extent;
    }
    get extent() {
        return this.#extent;
    }
}
class AliasNode extends Node {
    kind = 'alias';
    name;
    target;
    constructor(range, document, name, target) {
        super(range, document, noProperties);
        this.name = name;
        this.target = target;
    }
}
const nameOf = (key) => {
    const scalar = key.kind === 'alias' ? key.target : key;
    return scalar?.kind === 'scalar' && !scalar.opaque ? scalar.value : undefined;
};
const foundAt = (entry) => {
    const target = (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .deref */ .LA)(entry.value);
    return (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t8)(target) ? { state: 'unknown', entry } : { state: 'present', node: target, entry };
};
class EntryNode {
    key;
    value;
    #found;
    constructor(key, value) {
        this.key = key;
        this.value = value;
    }
    get range() {
        const { start, end } = this.key.range;
        return { start, end: Math.max(end, this.value.range.end) };
    }
    get name() {
        return nameOf(this.key);
    }
    get found() {
        this.#found ??= foundAt(this);
        return this.#found;
    }
}
class RenamedEntry extends EntryNode {
    #name;
    constructor({ key, value }, name) {
        super(key, value);
        this.#name = name;
    }
    get name() {
        return this.#name;
    }
}
/** Some entries of a mapping, each under the name that it stands for: `names` gives those by the names that are written. */
const renamedMapping = (mapping, names) => {
    const { range, document, tag, anchor, flow } = mapping;
    const part = new MappingNode(range, document, { tag, anchor }, flow);
    part.opaque = mapping.opaque;
    part.entries = (0,_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOfMapping */ .Af)(mapping).flatMap(entry => {
        const name = names.get(entry.name ?? '');
        return name === undefined ? [] : [name === entry.name ? entry : new RenamedEntry(entry, name)];
    });
    return part;
};


/***/ }),

/***/ 5354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aJ: () => (/* binding */ MAX_WRITTEN_LENGTH),
  W$: () => (/* binding */ parseJsonStream),
  hN: () => (/* binding */ parseYaml),
  IL: () => (/* binding */ readWritten),
  gM: () => (/* binding */ readYaml)
});

// UNUSED EXPORTS: MAX_LENGTH

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/artifacts/yaml/blank.js
var blank = __webpack_require__(85849);
// EXTERNAL MODULE: ./build/artifacts/yaml/comments.js
var comments = __webpack_require__(34885);
// EXTERNAL MODULE: ./build/artifacts/yaml/mapping-keys.js
var mapping_keys = __webpack_require__(69210);
// EXTERNAL MODULE: ./build/artifacts/yaml/nodes.js
var nodes = __webpack_require__(91910);
;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/disagreement.js


/** Line breaks of YAML 1.1 that are none in YAML 1.2. Source: YAML 1.1, section 4.1.4, and YAML 1.2.2, section 5.4. */
const OLD_BREAK = /[\u0085\u2028\u2029]/g;
const NEXT_LINE = '\u0085';
/** A line that kubectl takes for the end of a document, and YAML for text. Source: k8s.io/apimachinery, util/yaml, `YAMLReader`. */
const LOOSE_MARKER = /(?<=^|\n)---[^ \t\r\n-].*/g;
/** A byte-order mark at the beginning of a line. */
const INNER_MARK = /(?<=^|[\n\r\uFEFF])\uFEFF/g;
const TAG_DIRECTIVE = /(?<=^|[\r\n])\uFEFF?%TAG\b/;
const ambiguous = (offset, reason) => ({ code: 'ambiguous', offset, reason });
const codePoint = (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
/** The extents of double-quoted scalars, in source order, in offsets of the document's text. */
const doubleQuoted = (root, offset) => {
    const extents = [];
    const pending = root ? [root] : [];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (node.kind === 'mapping')
            for (const { key, value } of node.entries)
                pending.push(key, value);
        if (node.kind === 'sequence')
            for (const item of node.items)
                pending.push(item);
        if (node instanceof nodes/* ScalarNode */.p && node.style === 'double')
            extents.push({ start: node.range.start - offset, end: node.range.end - offset });
    }
    return extents.sort((a, b) => a.start - b.start);
};
/** Within double quotes the separators stay what they are, unless blanks or line breaks beside them are folded. */
const isKept = (text, at, char) => char !== NEXT_LINE && ![text[at - 1], text[at + 1]].some(beside => beside === undefined || /[ \t\r\n\u0085\u2028\u2029]/.test(beside));
const oldBreak = (text, root, offset) => {
    if (text.search(OLD_BREAK) === -1)
        return undefined;
    const quoted = doubleQuoted(root, offset);
    let next = 0;
    for (const { 0: char, index } of text.matchAll(OLD_BREAK)) {
        while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= index)
            next += 1;
        const isQuoted = (quoted[next]?.start ?? Number.POSITIVE_INFINITY) < index;
        if (isQuoted && isKept(text, index, char))
            continue;
        return ambiguous(index, `the character ${codePoint(char)} ends the line for kubectl and Compose, and not in YAML 1.2`);
    }
    return undefined;
};
const looseMarker = (text) => {
    for (const { 0: line, index } of text.matchAll(LOOSE_MARKER)) {
        const rest = line.slice('---'.length).trim();
        if (rest === '' || rest.startsWith('#'))
            return ambiguous(index, 'a document begins at this "---" for kubectl, and not in YAML');
    }
    return undefined;
};
/**
 * What in a document's text other parsers read otherwise than ours, although all of them take it: the first such place. Undefined when
 * there is none. `root` is what was read of the text, which begins at `offset` in the file. Linear in the text.
 */
const disagreementIn = (text, root, offset) => {
    const directive = text.includes('%TAG') ? text.search(TAG_DIRECTIVE) : -1;
    if (directive !== -1)
        return ambiguous(directive, 'a "%TAG" directive gives tags another meaning');
    if (text.includes('\uFEFF')) {
        // Why: only the one at the beginning of the file is none of the text for every parser.
        const mark = text.matchAll(INNER_MARK).find(({ index }) => offset + index > 0);
        if (mark !== undefined)
            return ambiguous(mark.index, 'a byte-order mark begins a line, which some parsers drop');
    }
    return oldBreak(text, root, offset) ?? looseMarker(text);
};
/** Anchors end for parsers of YAML 1.1 at such a character, and what follows is the value. */
const ODD_ANCHOR = /[?:%@`]/;
/** What is wrong with a tag or an anchor that parsers read differently; undefined when nothing is. */
const oddProperty = (tag, anchor) => {
    // Why: "!!b%6fol" is "!!bool" for some.
    if (tag?.includes('%'))
        return 'a tag is written with "%" escapes';
    return anchor !== undefined && ODD_ANCHOR.test(anchor) ? 'an anchor has a name that ends earlier for some parsers' : undefined;
};
/** True for a key other than `<<` that its tag makes a merge key: it is one for go-yaml 4, which Compose reads with. */
const isOddMerge = (key) => key.kind === 'scalar' && (0,mapping_keys/* isMergeTag */.rj)(key.tag) && key.value !== '<<';

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/events.js



/** A document's nesting that is read; deeper ones are refused (the limit of js-yaml; Kubernetes objects are about 15 deep). */
const MAX_DEPTH = 100;
// js-yaml has no error codes. Its reasons are stable because the version is pinned, and tests fail if one of these changes.
const UNDER_INDENTED = 'deficient indentation';
const TOO_DEEP = 'nesting exceeded maxDepth';
const MISSED_COMMA = 'missed comma between flow collection entries';
/** A dash that is a whole text in a flow collection: `[tar, -]`. YAML 1.2 wants it quoted; kubectl, Helm and PyYAML do not. */
const LONE_DASH = /(?<=[[,{:]\s*)-(?=[\],}])/g;
/** With another character of the same length in the place of lone dashes: what a scalar says is read of the document's own text. */
const withoutLoneDashes = (text) => text.replaceAll(LONE_DASH, '_');
const attempt = (text) => {
    const result = parse(text);
    if (!('failure' in result) || result.failure.reason !== MISSED_COMMA)
        return result;
    const readable = withoutLoneDashes(text);
    return readable === text ? result : parse(readable);
};
const parse = (text) => {
    try {
        return { events: (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: MAX_DEPTH }) };
    }
    catch (error) {
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            throw error;
        const code = error.reason.startsWith(TOO_DEEP) ? 'too-deep' : 'syntax-error';
        return { failure: { code, reason: error.reason, offset: error.mark?.position ?? 0 } };
    }
};
const lineStart = (text, at) => {
    let start = at;
    while (start > 0 && !(0,blank/* isLineBreak */.MC)(text.charCodeAt(start - 1)))
        start--;
    return start;
};
const INDENTATION = /[\n\r][ \t?:-]*/g;
/** How many spaces put a line further in than any collection of the document stands. */
const paddingWidth = (text) => {
    let widest = 0;
    for (const [indentation] of text.matchAll(INDENTATION))
        widest = Math.max(widest, indentation.length);
    return Math.min(widest + 1, MAX_DEPTH * 2);
};
/** The lines of a text that were indented for the parser. */
class Padding {
    #text;
    #width;
    #lines = new Set();
    #starts = [];
    constructor(text) {
        this.#text = text;
        this.#width = paddingWidth(text);
    }
    /** Indents an offset's line, the first time also those after it that are likely to need it. False when it has been indented. */
    add(offset) {
        const line = lineStart(this.#text, offset);
        if (this.#lines.has(line))
            return false;
        if (this.#lines.size === 0)
            for (const start of this.#likelyLines(line))
                this.#lines.add(start);
        this.#lines.add(line);
        this.#starts = [...this.#lines].sort((a, b) => a - b);
        return true;
    }
    padded() {
        const spaces = ' '.repeat(this.#width);
        const parts = [];
        let done = 0;
        for (const start of this.#starts) {
            parts.push(this.#text.slice(done, start), spaces);
            done = start;
        }
        parts.push(this.#text.slice(done));
        return parts.join('');
    }
    /** An offset of the padded text, led back to the text. */
    unpad(offset) {
        if (offset < 0)
            return offset;
        const padded = (0,sorted/* countWhile */.P)(this.#starts.length, index => (this.#starts[index] ?? 0) + index * this.#width < offset);
        return Math.max(offset - padded * this.#width, padded > 0 ? (this.#starts[padded - 1] ?? 0) : 0);
    }
    /** Starts of lines that are likely to need it where one does. The number is bounded so that padding at most trebles the text. */
    #likelyLines(from) {
        const limit = 64 + (2 * this.#text.length) / this.#width;
        return [...closerQuotedLines(this.#text), ...this.#closerLines(from, limit)].slice(0, limit);
    }
    /**
     * Starts of the lines after `from` that begin with a closing bracket: where one of them is under-indented, most are. A block scalar's
     * first line is left out, because its indentation counts.
     */
    #closerLines(from, limit) {
        const lines = [];
        CLOSER_LINE.lastIndex = from;
        for (let match = CLOSER_LINE.exec(this.#text); match !== null && lines.length < limit; match = CLOSER_LINE.exec(this.#text)) {
            const before = this.#text.slice(Math.max(from, match.index - 40), match.index).trimEnd();
            if (!BLOCK_HEADER_AT_END.test(before))
                lines.push(match.index + 1);
        }
        return lines;
    }
}
/** A longer key is none that quoted texts belong to. */
const maxKey = 200;
/** Where a quoted text begins on a line, as an item or after a key: the column of what it belongs to, the quote, and what follows it. */
const quotedStart = (line) => {
    const at = line.search(/['"]/u);
    if (at < 0)
        return undefined;
    const column = line.search(/[^ -]/u);
    const before = line.slice(column, at);
    const key = before.trimEnd();
    const isKey = key.length < before.length && key.endsWith(':') && key.length <= maxKey && !key.includes('#');
    return before === '' || isKey ? { column, quote: line.charAt(at), rest: line.slice(at + 1) } : undefined;
};
/** Whether a quoted text ends on a line, of which `rest` is what is in it. */
const isClosed = (rest, quote) => {
    const inside = quote === '"' ? rest.replaceAll(/\\./gu, '') : rest.replaceAll("''", '');
    return inside.includes(quote);
};
/**
 * Starts of the lines with which quoted texts go on no further in than what they belong to. Go's own YAML writes such lines, into definitions of custom
 * resources by the hundred: where one is found, all are likely to be there.
 */
const closerQuotedLines = (text) => {
    const found = [];
    let open;
    let start = 0;
    for (const line of text.split('\n')) {
        if (open !== undefined) {
            if (line.length - line.trimStart().length <= open.column && line.trim() !== '')
                found.push(start);
            if (isClosed(line, open.quote))
                open = undefined;
        }
        else {
            const begun = quotedStart(line);
            if (begun && !isClosed(begun.rest, begun.quote))
                open = begun;
        }
        start += line.length + 1;
    }
    return found;
};
const CLOSER_LINE = /[\n\r][ \t]*[\]}]/g;
const BLOCK_HEADER_AT_END = /[|>][-+0-9]{0,2}$/;
const unpadEvent = (at, event) => {
    switch (event.type) {
        case js_yaml/* EVENT_ID */.hy.MAPPING:
        case js_yaml/* EVENT_ID */.hy.SEQUENCE:
            return { ...event, start: at(event.start), ...unpadProperties(at, event) };
        case js_yaml/* EVENT_ID */.hy.SCALAR:
            return { ...event, valueStart: at(event.valueStart), valueEnd: at(event.valueEnd), ...unpadProperties(at, event) };
        case js_yaml/* EVENT_ID */.hy.ALIAS:
            return { ...event, anchorStart: at(event.anchorStart), anchorEnd: at(event.anchorEnd) };
        default:
            return event;
    }
};
const unpadProperties = (at, event) => ({
    anchorStart: at(event.anchorStart),
    anchorEnd: at(event.anchorEnd),
    tagStart: at(event.tagStart),
    tagEnd: at(event.tagEnd),
});
/**
 * The parser's events for one document. kubectl's parser does not look at indentation within flow collections and quoted scalars, js-yaml
 * does (YAML 1.2 asks for it): where that is the complaint, the line is indented for the parser and the offsets are led back.
 */
const readEvents = (text, budget) => {
    let result = attempt(text);
    let padding;
    while ('failure' in result && result.failure.reason === UNDER_INDENTED) {
        padding ??= new Padding(text);
        if (!padding.add(result.failure.offset))
            break;
        const padded = padding.padded();
        budget.left -= padded.length;
        if (budget.left < 0)
            break;
        result = led(padding, attempt(padded));
    }
    return result;
};
/** What was read from the padded text, at the offsets of the text. */
const led = (padding, result) => {
    const at = (offset) => padding.unpad(offset);
    if ('events' in result)
        return { events: result.events.map(event => unpadEvent(at, event)) };
    return { failure: { ...result.failure, offset: at(result.failure.offset) } };
};

;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/json-stream.js
const opensObject = /^\s*\{/u;
const json_stream_blank = /\s*/uy;
/** Where the object that opens at an offset ends; undefined when it does not. Brackets in strings count for nothing. */
const objectEnd = (text, start) => {
    let depth = 0;
    for (let at = start; at < text.length; at++) {
        const character = text[at];
        if (character === '"') {
            at++;
            while (at < text.length && text[at] !== '"')
                at += text[at] === '\\' ? 2 : 1;
        }
        else if (character === '{' || character === '[')
            depth++;
        else if (character === '}' || character === ']') {
            depth--;
            if (depth === 0)
                return at + 1;
        }
    }
    return undefined;
};
const isJson = (text) => {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
};
/**
 * Cuts a text into the JSON objects that it is made of, when it is nothing but two or more of them: `kubectl` reads a text that begins with a
 * bracket as such a stream. Source: k8s.io/apimachinery, `YAMLOrJSONDecoder`.
 */
const splitJsonStream = (text) => {
    if (!opensObject.test(text))
        return undefined;
    const objects = [];
    for (let start = text.indexOf('{'); start < text.length;) {
        const end = text[start] === '{' ? objectEnd(text, start) : undefined;
        if (end === undefined || !isJson(text.slice(start, end)))
            return undefined;
        objects.push({ start, end });
        json_stream_blank.lastIndex = end;
        json_stream_blank.test(text);
        start = json_stream_blank.lastIndex;
    }
    return objects.length > 1 ? objects : undefined;
};

// EXTERNAL MODULE: ./build/text/range.js
var text_range = __webpack_require__(56626);
;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/opacity.js




/** Where the mask wrote over the text, in source order. */
const findRuns = (text, masked, range) => {
    const runs = [];
    let start = -1;
    for (let at = range.start; at <= range.end; at++) {
        const differs = at < range.end && text.charCodeAt(at) !== masked.charCodeAt(at);
        if (differs && start < 0)
            start = at;
        if (!differs && start >= 0) {
            runs.push({ start, end: at });
            start = -1;
        }
    }
    return runs;
};
/** The index of the first item whose range ends after `at`; the items are in source order. */
const firstEndingAfter = (items, rangeOf, at) => {
    const ends = (item) => item === undefined || rangeOf(item).end <= at;
    return (0,sorted/* countWhile */.P)(items.length, index => ends(items[index]));
};
const touches = (ranges, { start, end }) => {
    const first = ranges[firstEndingAfter(ranges, range => range, start)];
    return first !== undefined && first.start < end;
};
const markScalars = (root, runs, gaps) => {
    const pending = [root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (node instanceof nodes/* ScalarNode */.p) {
            node.opaque = touches(runs, node.range) || touches(gaps, node.extent);
        }
        else if (node.kind === 'mapping') {
            for (const { key, value } of node.entries)
                pending.push(key, value);
        }
        else if (node.kind === 'sequence') {
            for (const item of node.items)
                pending.push(item);
        }
    }
};
const startOf = (node, index) => (node.kind === 'mapping' ? node.entries[index]?.range.start : node.items[index]?.range.start) ?? Number.POSITIVE_INFINITY;
/** The last value that begins before `at`, or the value of the last key that does. */
const valueBefore = (node, at) => {
    const length = node.kind === 'mapping' ? node.entries.length : node.items.length;
    const last = (0,sorted/* countWhile */.P)(length, index => startOf(node, index) < at) - 1;
    return node.kind === 'mapping' ? node.entries[last]?.value : node.items[last];
};
const surroundingsOf = (root, at) => {
    const collections = [];
    let node = root;
    while (node instanceof nodes/* MappingNode */.T3 || node instanceof nodes/* SequenceNode */.QZ) {
        if (node.flow && (at < node.range.start || at >= node.range.end))
            break;
        collections.push(node);
        node = valueBefore(node, at);
    }
    return { collections, scalar: node instanceof nodes/* ScalarNode */.p ? node : undefined };
};
const columnOf = (node) => {
    const { file } = node.document;
    const { line, column } = file.lines.position(node.range.start);
    return line === 1 && file.text.charCodeAt(0) === 0xfeff ? column - 2 : column - 1;
};
/** Which nodes are no longer known once a template prints lines at a gap. */
const veiledBy = (root, { range, column }) => {
    const { collections, scalar } = surroundingsOf(root, range.start);
    if (collections.length === 0)
        return [root];
    const inFlow = collections.filter(node => node.flow);
    if (inFlow.length > 0)
        return inFlow;
    if (column === undefined)
        return scalar === undefined ? collections : [...collections, scalar];
    return veiledAtColumn(collections, scalar, range.start, column);
};
const veiledAtColumn = (collections, scalar, at, column) => {
    const columns = collections.map(columnOf);
    const innermost = collections.at(-1);
    const innermostColumn = columns.at(-1) ?? 0;
    if (scalar !== undefined && column > innermostColumn)
        return [scalar];
    // Lines before a collection's first member, at its column, are members of it.
    if (innermost !== undefined && innermost.range.start > at && column === innermostColumn)
        return [innermost];
    const same = collections.filter((_, index) => columns[index] === column);
    const isEmpty = scalar !== undefined && scalar.range.start === scalar.range.end;
    if (same.length > 0)
        return isEmpty && column === innermostColumn ? [...same, scalar] : same;
    const outer = columns.findLastIndex(each => each < column);
    return outer === -1 ? collections : collections.slice(outer, outer + 1);
};
/**
 * Marks what a template leaves unknown in a document: scalars whose text was masked, and collections (or absent values) to which lines
 * printed at a gap would belong. Control actions hide nothing: the text of all their branches stays visible.
 */
const veilTemplate = (root, mask) => {
    const { range, file } = root.document;
    const runs = findRuns(file.text, mask.maskedText, range);
    const gaps = mask.gaps === undefined ? unknownLines(runs, mask.maskedText) : gapsWithin(mask.gaps, range);
    markScalars(root, runs, gaps.map(gap => gap.range));
    for (const gap of gaps)
        for (const node of veiledBy(root, gap))
            node.opaque = true;
    if (mask.unchosen !== undefined && mask.unchosen.length > 0)
        veilUnchosen(root, mask.unchosen);
    if (mask.within !== undefined && !(0,text_range/* containsRange */.DV)(mask.within, root.range))
        veilOutside(root, mask.within);
};
/** A value of which nothing is known but where it stands. */
const unknownAt = ({ range, document }) => {
    const node = new nodes/* ScalarNode */.p(range, document, nodes/* noProperties */.lF, 'plain', '');
    node.opaque = true;
    return node;
};
/** True when all of a node stands in one of the ranges. */
const isWithinOne = ({ range }, ranges) => {
    const found = ranges[firstEndingAfter(ranges, each => each, range.start)];
    return found !== undefined && (0,text_range/* containsRange */.DV)(found, range);
};
const veilUnchosen = (root, unchosen) => {
    const pending = [root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (node instanceof nodes/* MappingNode */.T3) {
            node.entries = node.entries.map(entry => isWithinOne(entry.key, unchosen) && isWithinOne(entry.value, unchosen) ? new nodes/* EntryNode */.P(entry.key, unknownAt(entry.value)) : entry);
            for (const { value } of node.entries)
                pending.push(value);
        }
        else if (node instanceof nodes/* SequenceNode */.QZ) {
            node.items = node.items.map(item => (isWithinOne(item, unchosen) ? unknownAt(item) : item));
            for (const item of node.items)
                pending.push(item);
        }
    }
};
/** Keys that tell which object or container something belongs to. */
const nameKeys = new Set(['apiVersion', 'kind', 'name', 'generateName', 'namespace']);
const veilOutside = (root, within) => {
    const meets = ({ range }) => range.start < within.end && within.start < range.end;
    const isInside = ({ range }) => (0,text_range/* containsOffset */.Zf)(within, range.start);
    const pending = [root];
    const known = (node) => {
        if (isInside(node))
            return node;
        if (!meets(node) || !(node instanceof nodes/* MappingNode */.T3 || node instanceof nodes/* SequenceNode */.QZ))
            return unknownAt(node);
        pending.push(node);
        return node;
    };
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (node instanceof nodes/* MappingNode */.T3) {
            node.opaque = true;
            node.entries = node.entries.map(entry => veilEntry(entry, isInside(entry.key), known, pending));
        }
        else if (node instanceof nodes/* SequenceNode */.QZ) {
            node.opaque = true;
            node.items = node.items.map(known);
        }
    }
};
const veilEntry = (entry, isInside, known, pending) => {
    const { key, value, name } = entry;
    if (isInside || (value.kind === 'scalar' && nameKeys.has(name ?? '')))
        return entry;
    // An object's name stands in its metadata, wherever the branch is.
    if (name === 'metadata' && value instanceof nodes/* MappingNode */.T3) {
        pending.push(value);
        return entry;
    }
    return new nodes/* EntryNode */.P(key, known(value));
};
const unknownLines = (runs, maskedText) => runs.filter(({ start }) => (0,blank/* isLineBreak */.MC)(maskedText.charCodeAt(start))).map(range => ({ range, column: undefined }));
const gapsWithin = (gaps, { start, end }) => {
    const first = firstEndingAfter(gaps, gap => gap.range, start);
    const past = firstEndingAfter(gaps, gap => gap.range, end);
    return gaps.slice(first, past);
};

;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/segments.js

/** A marker line: `---` or `...` alone or before white space. The line break before it belongs to the line before. */
const MARKER = /(?:^|[\n\r])\uFEFF?(---|\.\.\.)(?=[ \t\n\r]|$)/g;
/** True when the text holds nothing but directives, comments and blank lines, and a directive: then the `---` after it is its own. */
const isPrelude = (text, { start, end }) => {
    let directives = 0;
    for (let at = start; at < end;) {
        const lineEnd = Math.min((0,blank/* endOfLine */.vT)(text, at), end);
        let first = at;
        while (first < lineEnd && ' \t\r\uFEFF'.includes(text.charAt(first)))
            first++;
        if (text[first] === '%')
            directives++;
        else if (first < lineEnd && text[first] !== '#')
            return false;
        at = lineEnd + 1;
    }
    return directives > 0;
};
const lineEndAfter = (text, from) => {
    for (let at = from; at < text.length; at++) {
        if (text[at] === '\n')
            return at + 1;
        if (text[at] === '\r')
            return text[at + 1] === '\n' ? at + 2 : at + 1;
    }
    return text.length;
};
/**
 * Cuts a stream where one document ends and the next begins, so that each can be read alone. `---` at the start of a line can stand in no
 * scalar (YAML 1.2.2, section 9.1.2), so the cut needs no parser. A `---` belongs to the document it opens, a `...` to the one it ends.
 */
const splitDocuments = (text) => {
    const segments = [];
    let start = 0;
    let opened = false;
    for (const match of text.matchAll(MARKER)) {
        const isBreak = match[0].startsWith('\n') || match[0].startsWith('\r');
        const at = match.index + (isBreak ? 1 : 0);
        const end = match[1] === '---' ? at : lineEndAfter(text, match.index + match[0].length);
        const joined = match[1] === '---' && !opened && isPrelude(text, { start, end });
        if (!joined) {
            if (end > start)
                segments.push({ start, end });
            start = end;
        }
        opened = match[1] === '---';
    }
    if (start < text.length)
        segments.push({ start, end: text.length });
    return segments;
};

;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/members.js
/** Members of collections one within the other: those of the innermost are last. */
class Members {
    #all = [];
    count = 0;
    add(member) {
        this.#all[this.count] = member;
        this.count += 1;
    }
    /** The members after the first `before`, which are no longer here then. */
    take(before) {
        const taken = this.#all.slice(before, this.count);
        this.count = before;
        return taken;
    }
}

;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/tree.js





const STYLES = {
    [js_yaml/* SCALAR_STYLE */.jK.PLAIN]: 'plain',
    [js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED]: 'single',
    [js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED]: 'double',
    [js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK]: 'literal',
    [js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK]: 'folded',
};
/** Longer texts are seldom written twice, in UTF-16 units. */
const longestWord = 32;
/**
 * Turns the parser's events for one document into a tree with exact ranges. `text` is the document's text, which begins at `offset` in the
 * file; `cursor` always stands at the end of the last token, so that what has no offset of its own (closing brackets, block scalar
 * headers, absent values) is found by reading on from there.
 */
class TreeReader {
    #text;
    #offset;
    #document;
    #open = [];
    #anchors = new Map();
    /** Short texts by themselves. Why: keys and values are the same few again and again, and each would take room of its own. */
    #words = new Map();
    /** Members of the open collections, the outermost first. Why: a list for each would take room for many more than most have. */
    #entries = new Members();
    #items = new Members();
    #cursor = 0;
    #root;
    #refused;
    constructor(text, offset, document) {
        this.#text = text;
        this.#offset = offset;
        this.#document = document;
    }
    /** Why the tree must not be used after all: the first place at which others read something else, or refuse it. */
    get refused() {
        return this.#refused;
    }
    read(events) {
        for (let index = 0; index < events.length; index += 1) {
            const event = events[index];
            switch (event?.type) {
                case js_yaml/* EVENT_ID */.hy.MAPPING:
                    this.#openMapping(event, events[index + 1]);
                    break;
                case js_yaml/* EVENT_ID */.hy.SEQUENCE:
                    this.#push(new nodes/* SequenceNode */.QZ(this.#range(event.start, event.start), this.#document, this.#properties(event), isFlow(event)), event.start, false);
                    break;
                case js_yaml/* EVENT_ID */.hy.SCALAR:
                    this.#addScalar(event);
                    break;
                case js_yaml/* EVENT_ID */.hy.ALIAS: {
                    const name = this.#text.slice(event.anchorStart, event.anchorEnd);
                    this.#cursor = event.anchorEnd;
                    this.#attach(new nodes/* AliasNode */.Nn(this.#range(event.anchorStart - 1, event.anchorEnd), this.#document, name, this.#anchors.get(name)));
                    break;
                }
                case js_yaml/* EVENT_ID */.hy.POP:
                    this.#close();
                    break;
                default:
                    break;
            }
        }
        return this.#root;
    }
    #range(start, end) {
        return { start: start + this.#offset, end: end + this.#offset };
    }
    #properties(event) {
        if (event.tagStart < 0 && event.anchorStart < 0)
            return nodes/* noProperties */.lF;
        const tag = event.tagStart < 0 ? undefined : this.#text.slice(event.tagStart, event.tagEnd);
        const anchor = event.anchorStart < 0 ? undefined : this.#text.slice(event.anchorStart, event.anchorEnd);
        const reason = oddProperty(tag, anchor);
        if (reason !== undefined)
            this.#refuse('ambiguous', Math.max(event.tagStart, event.anchorStart), reason);
        return { tag, anchor };
    }
    #openMapping(event, next) {
        const flow = isFlow(event);
        const nextStart = next?.type === js_yaml/* EVENT_ID */.hy.MAPPING || next?.type === js_yaml/* EVENT_ID */.hy.SEQUENCE ? next.start : -1;
        const pair = flow && (this.#text[event.start] !== '{' || nextStart === event.start);
        this.#push(new nodes/* MappingNode */.T3(this.#range(event.start, event.start), this.#document, this.#properties(event), flow), event.start, pair);
    }
    #push(node, start, pair) {
        this.#attach(node, true);
        const before = node.kind === 'mapping' ? this.#entries.count : this.#items.count;
        this.#open.push({ node, pair, before, key: undefined });
        this.#cursor = node.flow && !pair ? start + 1 : start;
    }
    #close() {
        const closed = this.#open.pop();
        if (closed === undefined)
            return;
        if (closed.node.flow && !closed.pair)
            this.#cursor = this.#closingBracket() + 1;
        closed.node.end = this.#cursor + this.#offset;
        if (closed.node.kind === 'mapping')
            closed.node.entries = this.#entries.take(closed.before);
        else
            closed.node.items = this.#items.take(closed.before);
        const parent = this.#open.at(-1);
        if (parent !== undefined)
            this.#complete(parent, closed.node);
    }
    /** Adds a finished node to the collection around it. */
    #complete(parent, node) {
        if (parent.node.kind === 'sequence') {
            this.#items.add(node);
        }
        else if (parent.key === undefined) {
            parent.key = node;
            if (node.kind === 'mapping' || node.kind === 'sequence')
                this.#refuse('syntax-error', node.range.start - this.#offset, 'a mapping or a list stands as a key');
            else if (isOddMerge(node))
                this.#refuse('ambiguous', node.range.start - this.#offset, 'only some parsers merge by the tag of this key');
            else if (parent.node.flow && this.#endsWithBareColon(node))
                this.#refuse('ambiguous', node.range.end - this.#offset, 'for some parsers this ":" belongs to the key, because no blank follows it');
        }
        else {
            this.#entries.add(new nodes/* EntryNode */.P(parent.key, node));
            parent.key = undefined;
        }
    }
    /** True for a key without quotes within brackets whose colon no blank follows. Source: go-yaml 2, `yaml_parser_scan_plain_scalar`. */
    #endsWithBareColon(key) {
        if (key.kind === 'scalar' && key.style !== 'plain')
            return false;
        const end = key.range.end - this.#offset;
        const next = this.#text.charCodeAt(end + 1);
        return this.#text[end] === ':' && end > 0 && !Number.isNaN(next) && !(0,blank/* isWhite */.Gl)(next);
    }
    #closingBracket() {
        let at = (0,blank/* skipBlank */.W8)(this.#text, this.#cursor);
        while (at < this.#text.length && this.#text[at] !== ']' && this.#text[at] !== '}')
            at = (0,blank/* skipBlank */.W8)(this.#text, at + 1);
        return at;
    }
    /** Puts a node where it belongs. A collection's entry is completed when the collection is closed, because its end is not known before. */
    #attach(node, unfinished = false) {
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, node);
        const parent = this.#open.at(-1);
        if (parent === undefined)
            this.#addRoot(node);
        else if (!unfinished)
            this.#complete(parent, node);
    }
    #addRoot(node) {
        // Why: documents are parted before; one that was overlooked must not be lost.
        if (this.#root === undefined)
            this.#root = node;
        else
            this.#refuse('ambiguous', node.range.start - this.#offset, 'a second document begins without a line of its own');
    }
    #refuse(code, offset, reason) {
        this.#refused ??= { code, offset, reason };
    }
    #addScalar(event) {
        const style = STYLES[event.style] ?? 'plain';
        const isBlock = style === 'literal' || style === 'folded';
        const range = event.valueStart < 0 ? this.#absent(event) : isBlock ? this.#blockScalar(event) : flowScalar(event, style);
        // The parser gives an empty document an absent scalar; it has no root.
        if (event.valueStart < 0 && this.#open.length === 0 && event.tagStart < 0 && event.anchorStart < 0)
            return;
        this.#cursor = range.end;
        const own = this.#range(range.start, range.end);
        const given = [own, this.#document, this.#properties(event), style, this.#value(event)];
        this.#attach(isBlock ? new nodes/* BlockScalarNode */.uX(...given, this.#range(event.valueStart, event.valueEnd)) : new nodes/* ScalarNode */.p(...given));
    }
    /** The scalar's value, or what it is to be decoded from. */
    #value(event) {
        if (event.valueStart < 0)
            return '';
        return event.fast && event.tagStart < 0 ? this.#word(event.valueStart, event.valueEnd) : { source: this.#text, event };
    }
    #word(start, end) {
        const word = this.#text.slice(start, end);
        if (word.length > longestWord)
            return word;
        const known = this.#words.get(word);
        if (known === undefined)
            this.#words.set(word, word);
        return known ?? word;
    }
    /** Where an absent value would be written: after its tag or anchor, else right after the `:`, `?` or `-` before it. */
    #absent(event) {
        const afterProperties = Math.max(event.tagEnd, event.anchorEnd);
        if (afterProperties >= 0)
            return { start: afterProperties, end: afterProperties };
        const at = (0,blank/* skipBlank */.W8)(this.#text, this.#cursor);
        const parent = this.#open.at(-1);
        const expectsKey = parent?.node.kind === 'mapping' && parent.key === undefined;
        const indicator = parent?.node.kind === 'sequence' ? '-' : expectsKey ? '?' : ':';
        const place = this.#text[at] === indicator ? at + 1 : expectsKey ? at : this.#cursor;
        return { start: place, end: place };
    }
    #blockScalar(event) {
        let start = (0,blank/* skipBlank */.W8)(this.#text, Math.max(this.#cursor, event.tagEnd, event.anchorEnd));
        while (start < event.valueStart && this.#text[start] !== '|' && this.#text[start] !== '>')
            start = (0,blank/* skipBlank */.W8)(this.#text, start + 1);
        let headerEnd = start + 1;
        while (headerEnd < event.valueStart && '+-0123456789'.includes(this.#text.charAt(headerEnd)))
            headerEnd++;
        const contentEnd = (0,blank/* trimEnd */.s8)(this.#text, event.valueEnd, event.valueStart);
        return { start, end: contentEnd > event.valueStart ? contentEnd : headerEnd };
    }
}
const isFlow = (event) => event.style === js_yaml/* COLLECTION_STYLE */.Rl.FLOW;
const flowScalar = (event, style) => style === 'plain' ? { start: event.valueStart, end: event.valueEnd } : { start: event.valueStart - 1, end: event.valueEnd + 1 };

;// CONCATENATED MODULE: ./build/artifacts/yaml/parse.js









/** The longest text that is read, in UTF-16 code units: bundles of all objects of a large project have some megabytes. */
const MAX_LENGTH = 8 << 20;
/** The same for what people write by hand: Compose files, kustomizations, values of charts. */
const MAX_WRITTEN_LENGTH = 1 << 20;
/**
 * How many events the documents of one file may have together, about as many as they have nodes: real manifests of the greatest length have
 * half of them, and flow brackets without anything in them six times as many.
 */
const MAX_EVENTS = 1_500_000;
/** How many documents of one file may be unreadable; past it the rest is not tried. */
const MAX_BROKEN_DOCUMENTS = 100;
/** How many characters of one file may be read again for the sake of under-indented flow collections. */
const REREAD_LIMIT = MAX_LENGTH;
class Document {
    file;
    index;
    range;
    templated;
    root;
    constructor(file, index, range, templated) {
        this.file = file;
        this.index = index;
        this.range = range;
        this.templated = templated;
    }
}
class ReadFile {
    file;
    documents;
    notifications;
    unread;
    #readText;
    #comments;
    constructor(file, readText, documents, unread, notes) {
        this.file = file;
        this.documents = documents;
        this.notifications = notes;
        this.#readText = readText;
        this.unread = unread;
    }
    get comments() {
        this.#comments ??= (0,comments/* findComments */.S)(this.file, this.#readText, this.documents, this.unread);
        return this.#comments;
    }
}
const tooLarge = (file, maxLength) => ({
    code: 'too-large',
    level: 'error',
    path: file.path,
    message: `The file has ${file.text.length} characters; at most ${maxLength} are read, so nothing in it was reviewed. ` +
        'Split it into smaller files, or take it off the review with "ignore-paths".',
});
const tooManyBroken = (file, start) => ({
    code: 'too-many',
    level: 'error',
    path: file.path,
    range: { start, end: (0,blank/* endOfLine */.vT)(file.text, start) },
    message: `More than ${MAX_BROKEN_DOCUMENTS} documents of the file can't be read, so the rest of it, from line ${file.lines.line(start)} on, ` +
        'was not reviewed. Correct the YAML syntax.',
});
const tooManyNodes = (file, start) => ({
    code: 'too-many',
    level: 'error',
    path: file.path,
    range: { start, end: (0,blank/* endOfLine */.vT)(file.text, start) },
    message: `The file has more than ${MAX_EVENTS} keys and values, so the rest of it, from line ${file.lines.line(start)} on, was not reviewed. ` +
        'Split it into smaller files, or take it off the review with "ignore-paths".',
});
/** Actions of Helm, Jinja and the like, which render a text before anyone reads it as YAML. */
const ACTION = /\{[{%#]/;
const remedyFor = (code, isTemplate, text) => {
    switch (code) {
        case 'too-deep':
            return `It is nested more than ${MAX_DEPTH} levels deep. Flatten it; until then nothing in this document is reviewed.`;
        case 'ambiguous':
            return 'Write it so that every parser reads the same; until then nothing in this document is reviewed.';
        case 'syntax-error':
            if (isTemplate)
                return 'Write the template so that it is YAML there without its actions, or take the file off the review with "ignore-paths"; until then nothing in this document is reviewed.';
            return ACTION.test(text)
                ? 'If a template engine renders the file first, have what it renders reviewed and take the file off the review with "ignore-paths", else correct the YAML syntax there; until then nothing in this document is reviewed.'
                : 'Correct the YAML syntax there; until then nothing in this document is reviewed.';
    }
};
const failure = (file, segment, { code, reason, offset }, isTemplate) => {
    // What is missing at the document's end is missing after its last text, not before the next document.
    const start = Math.min(segment.start + offset, (0,blank/* trimEnd */.s8)(file.text, segment.end, segment.start));
    const { line, column } = file.lines.position(start);
    const problem = code === 'ambiguous' ? 'Parsers read the YAML document differently' : "The YAML document can't be read";
    return {
        code,
        level: 'error',
        path: file.path,
        range: { start, end: (0,blank/* endOfLine */.vT)(file.text, start) },
        message: `${problem}: ${reason} (line ${line}, column ${column}). ${remedyFor(code, isTemplate, file.text.slice(segment.start, segment.end))}`,
    };
};
const readSegment = ({ file, text, mask, budget, }, segment, index, maxEvents) => {
    const source = text.slice(segment.start, segment.end);
    const result = readEvents(source, budget);
    if ('failure' in result)
        return result;
    const { events } = result;
    // Why before the tree is made: it is many times as large.
    if (events.length > maxEvents)
        return { failure: 'too-many' };
    const document = new Document(file, index, segment, mask !== undefined);
    const reader = new TreeReader(source, segment.start, document);
    const root = reader.read(events);
    const failure = reader.refused ?? disagreementIn(source, root, segment.start);
    if (failure !== undefined)
        return { failure };
    if (mask !== undefined && root !== undefined)
        veilTemplate(root, mask);
    document.root = root;
    return { document: events.length > 0 ? document : undefined, events: events.length };
};
const readSegments = (file, segments, mask) => {
    const text = mask?.maskedText ?? file.text;
    const budget = { left: REREAD_LIMIT };
    const input = { file, text, budget, ...(mask && { mask }) };
    const documents = [];
    const unread = [];
    const notifications = [];
    let eventsLeft = MAX_EVENTS;
    for (const segment of segments) {
        if (unread.length === MAX_BROKEN_DOCUMENTS) {
            notifications.push(tooManyBroken(file, segment.start));
            unread.push({ start: segment.start, end: text.length });
            break;
        }
        const read = readSegment(input, segment, documents.length + unread.length, eventsLeft);
        if ('document' in read) {
            eventsLeft -= read.events;
            if (read.document !== undefined)
                documents.push(read.document);
        }
        else if (read.failure === 'too-many') {
            notifications.push(tooManyNodes(file, segment.start));
            unread.push({ start: segment.start, end: text.length });
            break;
        }
        else {
            unread.push(segment);
            notifications.push(failure(file, segment, read.failure, mask !== undefined));
        }
    }
    return new ReadFile(file, text, documents, unread, notifications);
};
/**
 * Reads YAML or JSON into trees with exact ranges, one per document. A document that can't be read becomes a notification and the others
 * are read. With a template mask the masked text is read in place of the file's, and what the mask hid is marked opaque.
 */
const parseYaml = (file, mask, maxLength = MAX_LENGTH) => file.text.length > maxLength
    ? new ReadFile(file, file.text, [], [{ start: 0, end: file.text.length }], [tooLarge(file, maxLength)])
    : readSegments(file, splitDocuments(mask?.maskedText ?? file.text), mask);
/** Reads JSON objects that stand one behind the other without anything in between; undefined for a text that is none of these. */
const parseJsonStream = (file) => {
    const objects = file.text.length > MAX_LENGTH ? undefined : splitJsonStream(file.text);
    return objects && readSegments(file, objects);
};
/**
 * The same for a text that is YAML or JSON as it stands, asked once for each file: what a file is can often be told only by what is in it,
 * and whoever reads it then need not parse it again. The trees are kept as long as the file is.
 */
const readYaml = (0,once_for/* onceFor */.b)((file) => parseYaml(file));
/** The same of a file that was written by people: a longer one is not read. */
const readWritten = (file) => file.text.length > MAX_WRITTEN_LENGTH ? parseYaml(file, undefined, MAX_WRITTEN_LENGTH) : readYaml(file);


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