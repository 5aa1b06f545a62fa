"use strict";
exports.id = 670;
exports.ids = [670];
exports.modules = {

/***/ 42695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ sourceFile)
});

// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
;// CONCATENATED MODULE: ./build/text/line-index.js

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
        const line = (0,sorted/* countWhile */.P)(this.#starts.length, index => (this.#starts[index] ?? 0) <= at);
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

;// CONCATENATED MODULE: ./build/artifacts/source-file.js

class LazySourceFile {
    path;
    text;
    #lines;
    constructor(path, text) {
        this.path = path;
        this.text = text;
    }
    get lines() {
        this.#lines ??= new LineIndex(this.text);
        return this.#lines;
    }
}
const sourceFile = (path, text) => new LazySourceFile(path, text);


/***/ }),

/***/ 34885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ findComments),
/* harmony export */   g: () => (/* binding */ scalarExtents)
/* harmony export */ });
/* harmony import */ var _blank_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85849);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91910);


const childrenOf = (node) => {
    if (node.kind === 'sequence')
        return node.items;
    return node.kind === 'mapping' ? node.entries.flatMap(entry => [entry.key, entry.value]) : [];
};
/** Where scalars stand, in source order: the places in which a `#` begins no comment. A block scalar's header is not one of them. */
const scalarExtents = (documents) => {
    const extents = [];
    const pending = documents.flatMap(document => document.root ?? []).reverse();
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (node instanceof _nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .ScalarNode */ .p)
            extents.push(node.extent);
        else
            for (const child of childrenOf(node).toReversed())
                pending.push(child);
    }
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
    const comments = [];
    const closed = [...scalarExtents(documents), ...unread].sort((a, b) => a.start - b.start);
    let hash = readText.indexOf('#');
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

/***/ 93328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aJ: () => (/* binding */ MAX_WRITTEN_LENGTH),
  hN: () => (/* binding */ parseYaml)
});

// UNUSED EXPORTS: MAX_LENGTH

// EXTERNAL MODULE: ./build/artifacts/yaml/blank.js
var blank = __webpack_require__(85849);
// EXTERNAL MODULE: ./build/artifacts/yaml/comments.js
var comments = __webpack_require__(34885);
// EXTERNAL MODULE: ./build/artifacts/yaml/mapping-keys.js
var mapping_keys = __webpack_require__(69210);
// EXTERNAL MODULE: ./build/artifacts/yaml/nodes.js
var nodes = __webpack_require__(91910);
;// CONCATENATED MODULE: ./build/artifacts/yaml/disagreement.js


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
;// CONCATENATED MODULE: ./build/artifacts/yaml/events.js



/** A document's nesting that is read; deeper ones are refused (the limit of js-yaml; Kubernetes objects are about 15 deep). */
const MAX_DEPTH = 100;
// js-yaml has no error codes. Its reasons are stable because the version is pinned, and tests fail if one of these changes.
const UNDER_INDENTED = 'deficient indentation';
const TOO_DEEP = 'nesting exceeded maxDepth';
const attempt = (text) => {
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
            for (const start of this.#closerLines(line))
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
    /**
     * Starts of the lines after `from` that begin with a closing bracket: where one of them is under-indented, most are. A block scalar's
     * first line is left out, because its indentation counts. The number is bounded so that padding at most trebles the text.
     */
    #closerLines(from) {
        const lines = [];
        const limit = 64 + (2 * this.#text.length) / this.#width;
        CLOSER_LINE.lastIndex = from;
        for (let match = CLOSER_LINE.exec(this.#text); match !== null && lines.length < limit; match = CLOSER_LINE.exec(this.#text)) {
            const before = this.#text.slice(Math.max(from, match.index - 40), match.index).trimEnd();
            if (!BLOCK_HEADER_AT_END.test(before))
                lines.push(match.index + 1);
        }
        return lines;
    }
}
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

// EXTERNAL MODULE: ./build/text/range.js
var text_range = __webpack_require__(56626);
;// CONCATENATED MODULE: ./build/artifacts/yaml/opacity.js




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
    const node = new nodes/* ScalarNode */.p(range, document, nodes/* noProperties */.lF, 'plain', range, '');
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
    const isInside = ({ range }) => within.start <= range.start && range.start < within.end;
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

;// CONCATENATED MODULE: ./build/artifacts/yaml/segments.js

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

;// CONCATENATED MODULE: ./build/artifacts/yaml/members.js
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

;// CONCATENATED MODULE: ./build/artifacts/yaml/tree.js





const STYLES = {
    [js_yaml/* SCALAR_STYLE */.jK.PLAIN]: 'plain',
    [js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED]: 'single',
    [js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED]: 'double',
    [js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK]: 'literal',
    [js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK]: 'folded',
};
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
        closed.node.range = { start: closed.node.range.start, end: this.#cursor + this.#offset };
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
        const extent = isBlock ? this.#range(event.valueStart, event.valueEnd) : own;
        this.#attach(new nodes/* ScalarNode */.p(own, this.#document, this.#properties(event), style, extent, this.#value(event)));
    }
    /** The scalar's value, or what it is to be decoded from. */
    #value(event) {
        if (event.valueStart < 0)
            return '';
        return event.fast && event.tagStart < 0 ? this.#text.slice(event.valueStart, event.valueEnd) : { source: this.#text, event };
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
/**
 * Reads YAML or JSON into trees with exact ranges, one per document. A document that can't be read becomes a notification and the others
 * are read. With a template mask the masked text is read in place of the file's, and what the mask hid is marked opaque.
 */
const parseYaml = (file, mask, maxLength = MAX_LENGTH) => {
    if (file.text.length > maxLength)
        return new ReadFile(file, file.text, [], [{ start: 0, end: file.text.length }], [tooLarge(file, maxLength)]);
    const text = mask?.maskedText ?? file.text;
    const budget = { left: REREAD_LIMIT };
    const input = { file, text, budget, ...(mask && { mask }) };
    const documents = [];
    const unread = [];
    const notifications = [];
    let eventsLeft = MAX_EVENTS;
    for (const segment of splitDocuments(text)) {
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


/***/ })

};
;