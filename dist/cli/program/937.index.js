"use strict";
exports.id = 937;
exports.ids = [937];
exports.modules = {

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
    const { index, names } = mapping.keys;
    if (index !== undefined)
        return index.get(name);
    let found;
    for (let at = 0; at < names.length; at += 1) {
        const entry = names[at] === name ? mapping.entries[at] : undefined;
        if (entry !== undefined)
            found = (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .winner */ .sO)(found, entry);
    }
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
/* harmony export */   LA: () => (/* reexport safe */ _mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__.LA),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   oB: () => (/* binding */ nodeAt),
/* harmony export */   oh: () => (/* binding */ mappingAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4199);
/* harmony import */ var _mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69210);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46075);




const ABSENT = { state: 'absent' };
const UNKNOWN = { state: 'unknown' };
const answer = (node) => {
    const target = (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .deref */ .LA)(node);
    return (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t8)(target) ? UNKNOWN : { state: 'present', node: target };
};
const begin = (place) => {
    if (place === undefined)
        return ABSENT;
    return 'state' in place ? place : answer(place);
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
/**
 * What stands under a path of keys and indexes, through aliases and merge keys (own keys win). `unknown` when a template, an unresolved
 * alias or a merge past the limits may put something there; a value that is a template is unknown, too. A `null` is present.
 */
const lookup = (place, ...path) => {
    let here = begin(place);
    for (const key of path) {
        if (here.state !== 'present')
            return here.state === 'unknown' ? UNKNOWN : ABSENT;
        here = step(here.node, key);
    }
    return here;
};
/** The node under a path when it is present and known. */
const nodeAt = (place, ...path) => {
    const found = lookup(place, ...path);
    return found.state === 'present' ? found.node : undefined;
};
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
    const value = node === undefined ? undefined : (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarValue */ .U)(node);
    return typeof value === 'string' ? value : undefined;
};
/** The boolean under a path; undefined when nothing or `null` is there, `unknown` when it can't be told or is no boolean. */
const booleanAt = (place, ...path) => {
    const found = lookup(place, ...path);
    if (isMissing(found))
        return undefined;
    const value = found.state === 'present' ? (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarValue */ .U)(found.node) : undefined;
    return typeof value === 'boolean' ? value : 'unknown';
};
/** The number under a path; undefined when nothing or `null` is there, `unknown` when it can't be told or is no number. */
const numberAt = (place, ...path) => {
    const found = lookup(place, ...path);
    if (isMissing(found))
        return undefined;
    const value = found.state === 'present' ? (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarValue */ .U)(found.node) : undefined;
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
const isNull = (node) => node.kind === 'scalar' && node.value.length <= maxNull && (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarValue */ .U)(node) === null;
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
const itemsOf = (place) => sequenceAt(place)?.items.flatMap(item => (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .deref */ .LA)(item) ?? []) ?? [];
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
/** True for `<<`, which adds the keys of other mappings: plain, or under a tag that says so. The tag `!` makes quoted text plain for go-yaml. */
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
const none = [];
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
    const names = index === undefined ? entries.map(entry => (isMergeKey(entry) ? undefined : entry.name)) : none;
    return { index, names, merges: merges.length === 0 ? none : merges, open };
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
/* harmony export */   p: () => (/* binding */ ScalarNode)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);
/* harmony import */ var _mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69210);


const noProperties = { tag: undefined, anchor: undefined };
class Node {
    range;
    opaque = false;
    document;
    tag;
    anchor;
    constructor(range, document, properties) {
        this.range = range;
        this.document = document;
        if (properties.tag !== undefined)
            this.tag = properties.tag;
        if (properties.anchor !== undefined)
            this.anchor = properties.anchor;
    }
}
const none = [];
/** A mapping while it is read: the reader sets the entries and the range's end when it is closed. */
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
        this.#keys ??= (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .readKeys */ .x4)(this);
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
/** A scalar that remembers where its text is and decodes it when first asked, unless nothing is to be decoded. */
class ScalarNode extends Node {
    kind = 'scalar';
    style;
    /** A block scalar's own lines, its trailing blank ones included; any other scalar's range. */
    extent;
    #value;
    constructor(range, document, properties, style, extent, value) {
        super(range, document, properties);
        this.style = style;
        this.extent = extent;
        this.#value = value;
    }
    get value() {
        const known = this.#value;
        if (typeof known === 'string')
            return known;
        const written = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(known.source, known.event);
        const decoded = isBinary(this.tag) ? Buffer.from(written, 'base64').toString('utf8') : written;
        this.#value = decoded;
        return decoded;
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
    const target = (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(entry.value);
    return (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(target) ? { state: 'unknown', entry } : { state: 'present', node: target, entry };
};
class EntryNode {
    key;
    value;
    range;
    #found;
    constructor(key, value) {
        this.key = key;
        this.value = value;
        this.range = { start: key.range.start, end: Math.max(key.range.end, value.range.end) };
    }
    get name() {
        return nameOf(this.key);
    }
    get found() {
        this.#found ??= foundAt(this);
        return this.#found;
    }
}


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

/***/ 29546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ countWhile)
/* harmony export */ });
/**
 * How many items a sorted list of that length begins with that pass a test, which none after the first that fails it passes: a binary search. It is also the index
 * of the first that fails.
 */
const countWhile = (length, passes) => {
    let low = 0;
    let high = length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (passes(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};


/***/ })

};
;