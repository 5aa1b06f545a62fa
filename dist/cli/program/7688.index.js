"use strict";
exports.id = 7688;
exports.ids = [7688];
exports.modules = {

/***/ 13966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   FV: () => (/* binding */ chosen),
/* harmony export */   GN: () => (/* binding */ slicePieces),
/* harmony export */   HD: () => (/* binding */ nilPointer),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   J1: () => (/* binding */ intAt),
/* harmony export */   SC: () => (/* binding */ mapAt),
/* harmony export */   UD: () => (/* binding */ rawOf),
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   bD: () => (/* binding */ deepEqual),
/* harmony export */   bi: () => (/* binding */ slicesInOrder),
/* harmony export */   go: () => (/* binding */ go),
/* harmony export */   rQ: () => (/* binding */ textRef),
/* harmony export */   rs: () => (/* binding */ strval),
/* harmony export */   w2: () => (/* binding */ mapPieces)
/* harmony export */ });
/* harmony import */ var _template_format_format_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70004);
/* harmony import */ var _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94263);
/* harmony import */ var _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81817);
/* harmony import */ var _template_sources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96005);
/* harmony import */ var _template_template_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73698);





/** A function by the types of its parameters, in one text: `int, string`; `...` before the last makes it variadic. */
const go = (types, call) => {
    const list = types === '' ? [] : types.split(', ');
    const last = list.at(-1) ?? '';
    if (!last.startsWith('...'))
        return { parameters: list, call };
    return { parameters: [...list.slice(0, -1), last.slice(3)], variadic: true, call };
};
/** What an argument holds; nil for nothing. */
const rawOf = (ref) => ref?.raw ?? null;
/** A text argument: the evaluator has checked that it is one. */
const textAt = (args, index) => {
    const raw = rawOf(args[index]);
    return typeof raw === 'string' ? raw : '';
};
const intAt = (args, index) => {
    const raw = rawOf(args[index]);
    return raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoInt */ .ov ? Number(raw.value) : 0;
};
const mapAt = (args, index) => {
    const raw = rawOf(args[index]);
    return raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoMap */ .tn ? raw : new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoMap */ .tn(new Map());
};
/** A text of parts. */
const textRef = (pieces) => new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS((0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(pieces), undefined, undefined, false, pieces);
/** The parts of a value as text: those that it has, or itself in one. */
const piecesOf = (ref, text = typeof ref.raw === 'string' ? ref.raw : (0,_template_format_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .printed */ .zd)(ref.raw)) => ref.pieces ?? [{ text, data: (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .everythingOf */ .PN)(ref), control: (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .controlOf */ .rs)(ref) }];
/** A part of some pieces, by UTF-16 units. */
const slicePieces = (pieces, start, end) => {
    const kept = [];
    let at = 0;
    for (const piece of pieces) {
        const from = Math.max(start - at, 0);
        const to = Math.min(end - at, piece.text.length);
        // Why those of no text: they say what decided that nothing stands there.
        if (from < to || (piece.text === '' && from === 0 && to === 0))
            kept.push(from === 0 && to === piece.text.length ? piece : { ...piece, text: piece.text.slice(from, to) });
        at += piece.text.length;
    }
    return kept;
};
/** Parts of some pieces, one behind the other: each begins where the one before ends, or later. Linear in all of them together. */
const slicesInOrder = (pieces) => {
    let [next, before] = [0, 0];
    return (start, end) => {
        for (let piece = pieces[next]; piece !== undefined && before + piece.text.length < start; piece = pieces[next]) {
            before += piece.text.length;
            next += 1;
        }
        let [last, length] = [next, before];
        for (let piece = pieces[last]; piece !== undefined && length <= end; piece = pieces[last]) {
            length += piece.text.length;
            last += 1;
        }
        return slicePieces(pieces.slice(next, last), start - before, end - before);
    };
};
/** A text with each of its parts changed alone. */
const mapPieces = (ref, change) => textRef(piecesOf(ref).map(piece => ({ ...piece, text: change(piece.text) })));
/** A value's text as sprig's strval makes it. */
const strval = (raw) => {
    if (typeof raw === 'string')
        return raw;
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP && raw.bytes !== undefined)
        return raw.bytes;
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT)
        return (0,_template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .timeText */ .Tc)(raw);
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoStruct */ .On && raw.text !== undefined)
        return raw.text;
    return (0,_template_format_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .printed */ .zd)(raw);
};
/** The value decides what the result is, others only that it is this one. */
const chosen = (value, ...deciding) => {
    const by = deciding.flatMap(ref => (ref ? [ref.data, (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .ownControlOf */ .Zq)(ref)] : []));
    return (value ?? new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(null)).decidedBy((0,_template_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .joinSources */ .zz)(by));
};
/** What Go says when the type of nil is asked for. */
const nilPointer = () => {
    throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_4__/* .CallError */ .R('runtime error: invalid memory address or nil pointer dereference');
};
/** Empty in sprig's sense, which is text/template's for everything that charts hold. */
const isEmpty = (raw) => !(0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isTrue */ .Hn)(raw);
/** Pairs of values of one comparison: collections that hold each other many times have many. */
const maxCompared = 1_000_000;
/** reflect.DeepEqual: same types, same content. @throws CallError when there is too much to compare */
const deepEqual = (one, other, count = { left: maxCompared }) => {
    count.left -= 1;
    if (count.left < 0)
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_4__/* .CallError */ .R('the values are too large to be compared here');
    if ((0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .typeOfRaw */ .mb)(one) !== (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .typeOfRaw */ .mb)(other))
        return false;
    if (one instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoInt */ .ov && other instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoInt */ .ov)
        return one.value === other.value;
    if (one instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoFloat */ .LK && other instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoFloat */ .LK)
        return one.value === other.value;
    if (one instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT && other instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT)
        return one.unixNano === other.unixNano;
    if (one === other)
        return true;
    if (one instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP && other instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP)
        return (one.items.length === other.items.length && one.items.every((item, index) => deepEqual(rawOf(item), rawOf(other.items[index]), count)));
    if (one instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoMap */ .tn && other instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoMap */ .tn)
        return (one.entries.size === other.entries.size &&
            [...one.entries].every(([key, value]) => other.entries.has(key) && deepEqual(rawOf(value), rawOf(other.entries.get(key)), count)));
    return false;
};


/***/ }),

/***/ 60675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Eb: () => (/* binding */ compilePattern),
  fT: () => (/* binding */ expand),
  th: () => (/* binding */ matchesOf),
  pI: () => (/* binding */ regexFunctions),
  yh: () => (/* binding */ replaceAll),
  lD: () => (/* binding */ split)
});

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/text/bounded-memory.js
var bounded_memory = __webpack_require__(76712);
// EXTERNAL MODULE: ./build/render/template/go-text.js
var go_text = __webpack_require__(49749);
// EXTERNAL MODULE: ./build/render/template/go-value.js
var go_value = __webpack_require__(81817);
// EXTERNAL MODULE: ./build/render/template/template-error.js
var template_error = __webpack_require__(73698);
// EXTERNAL MODULE: ./build/render/functions/arguments.js
var functions_arguments = __webpack_require__(13966);
// EXTERNAL MODULE: ./build/render/template/function-work.js
var function_work = __webpack_require__(69373);
;// CONCATENATED MODULE: ./build/render/functions/pattern-search.js


/** Steps that take as long as compiling one instruction of a pattern's program, and instructions that one character is held against in a step. */
const [stepsPerInstruction, lookedAtPerStep] = [6, 14];
/** Instructions times characters: RE2 is linear in both, and this much takes some second. */
const mostOfOne = 85_000_000;
/** Processor time of all matches in one text, in microseconds: each may have looked at all that follows it. */
const mostMicroseconds = 1_000_000;
/** Matches between two looks at the time. */
const matchesBetweenLooks = 64;
/** Looks for a pattern in a text, and counts what that takes as work of the function. */
class PatternSearch {
    matcher;
    #size;
    #length;
    #begun = process.threadCpuUsage();
    #from = 0;
    #found = 0;
    #counted = 0;
    constructor(pattern, text) {
        this.matcher = pattern.matcher(text);
        this.#size = pattern.programSize();
        this.#length = text.length;
        this.#count(this.#size * stepsPerInstruction);
    }
    /** Whether there is a match after the one before. @throws CallError when that takes, or all took, too long. */
    next() {
        const rest = this.#length - this.#from;
        if (this.#size * rest > mostOfOne)
            throw tooLong();
        const isFound = this.matcher.find();
        const end = isFound ? this.matcher.end() : this.#length;
        this.#count((this.#size * (end - this.#from + 1)) / lookedAtPerStep);
        this.#from = end;
        this.#found += 1;
        if (!isFound || this.#found % matchesBetweenLooks === 0)
            this.#lookAtTime();
        return isFound;
    }
    #count(steps) {
        this.#counted += steps;
        (0,function_work/* addFunctionWork */.BG)(Math.ceil(steps));
    }
    /** Counts by the time what took longer than to look at each character once. */
    #lookAtTime() {
        const { user, system } = process.threadCpuUsage(this.#begun);
        if (user + system > mostMicroseconds)
            throw tooLong();
        const more = (user + system) * function_work/* stepsPerMicrosecond */.fn - this.#counted;
        if (this.#found > matchesBetweenLooks && more > 0)
            this.#count(more);
    }
}
const tooLong = () => new template_error/* CallError */.R('to search the text takes too long');

// EXTERNAL MODULE: ./build/render/functions/strings.js
var strings = __webpack_require__(76632);
;// CONCATENATED MODULE: ./build/render/functions/regex.js








/** Longest pattern: RE2 is linear in the text, and its programs grow with the pattern. */
const maxPattern = 10_000;
const known = new bounded_memory/* BoundedMemory */.P(500);
const compile = (pattern) => {
    try {
        if (pattern.length > maxPattern)
            throw new Error('expression too large');
        return build/* RE2JS */.L3.compile(pattern);
    }
    catch (error) {
        const message = (error instanceof Error ? error.message : '').replace(/^error parsing regexp: /u, '');
        return new template_error/* CallError */.R(`error parsing regexp: ${message}${message.includes('`') ? '' : ': ``'}`);
    }
};
const compiledOnce = (pattern) => known.of(pattern, () => compile(pattern));
/** A pattern of RE2. @throws CallError in the words of Go's regexp. */
const compilePattern = (pattern) => {
    const compiled = compiledOnce(pattern);
    if (compiled instanceof template_error/* CallError */.R)
        throw compiled;
    return compiled;
};
/** What regexp.MustCompile panics with. */
const orPanic = (pattern) => {
    const compiled = compiledOnce(pattern);
    if (compiled instanceof template_error/* CallError */.R)
        throw new template_error/* CallError */.R(`regexp: Compile(${/[`\n]/u.test(pattern) ? (0,go_text/* goQuote */.dg)(pattern) : `\`${pattern}\``}): ${compiled.message}`);
    return compiled;
};
/** All matches as Go finds them: an empty one next to the one before does not count. */
const matchesOf = (regex, text, limit) => {
    const search = new PatternSearch(regex, text);
    const { matcher } = search;
    const found = [];
    let before = -1;
    while ((limit < 0 || found.length < limit) && search.next()) {
        const [start, end] = [matcher.start(), matcher.end()];
        if (start === end && start === before)
            continue;
        before = end;
        const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? undefined);
        found.push({ start, end, groups, names: regex.namedGroups() });
    }
    return found;
};
/** `$1`, `${name}` and `$name` in a replacement; a name is as long as it can be. Source: Go's regexp.Expand. */
const expand = (template, { groups, names }) => template.replaceAll(/\$(?:\$|\{(\w+)\}|(\w+))?/gu, (whole, braced, plain) => {
    if (whole === '$$')
        return '$';
    const name = braced ?? plain;
    if (name === undefined)
        return whole;
    const index = /^\d+$/u.test(name) ? Number(name) : names[name];
    return index === undefined ? '' : (groups[index] ?? '');
});
/** A text with each match replaced by what is made of it. */
const replaceAll = (regex, text, by) => {
    const parts = [];
    let at = 0;
    for (const match of matchesOf(regex, text, -1)) {
        parts.push(text.slice(at, match.start), by(match));
        at = match.end;
    }
    return parts.join('') + text.slice(at);
};
/** What stands between the matches, as Go's Split gives it. */
const split = (regex, text, limit, pattern) => {
    if (limit === 0)
        return [];
    if (pattern !== '' && text === '')
        return [''];
    const parts = [];
    let [start, end] = [0, 0];
    for (const match of matchesOf(regex, text, limit)) {
        if (limit > 0 && parts.length === limit - 1)
            break;
        end = match.start;
        if (match.end !== 0)
            parts.push(text.slice(start, end));
        start = match.end;
    }
    if (end !== text.length)
        parts.push(text.slice(start));
    return parts;
};
const regex_text = (types, make) => (0,functions_arguments.go)(types, args => (0,go_value/* madeOf */.F6)(make(args), ...args));
const findAll = (compilePattern) => (0,functions_arguments.go)('string, string, int', args => {
    const found = matchesOf(compilePattern((0,functions_arguments/* textAt */.$6)(args, 0)), (0,functions_arguments/* textAt */.$6)(args, 1), (0,functions_arguments/* intAt */.J1)(args, 2)).map(({ groups }) => groups[0] ?? '');
    return found.length === 0 ? new go_value/* Ref */.oS(new go_value/* GoSlice */.dP([], 'string'), args[1]?.data, args[1]?.control) : (0,strings/* textList */.g)(found, args);
});
const family = (compilePattern, name) => [
    [name('regexFind'), regex_text('string, string', args => matchesOf(compilePattern((0,functions_arguments/* textAt */.$6)(args, 0)), (0,functions_arguments/* textAt */.$6)(args, 1), 1)[0]?.groups[0] ?? '')],
    [name('regexFindAll'), findAll(compilePattern)],
    [
        name('regexReplaceAll'),
        regex_text('string, string, string', args => replaceAll(compilePattern((0,functions_arguments/* textAt */.$6)(args, 0)), (0,functions_arguments/* textAt */.$6)(args, 1), match => expand((0,functions_arguments/* textAt */.$6)(args, 2), match))),
    ],
    [
        name('regexReplaceAllLiteral'),
        regex_text('string, string, string', args => replaceAll(compilePattern((0,functions_arguments/* textAt */.$6)(args, 0)), (0,functions_arguments/* textAt */.$6)(args, 1), () => (0,functions_arguments/* textAt */.$6)(args, 2))),
    ],
    [
        name('regexSplit'),
        (0,functions_arguments.go)('string, string, int', args => (0,strings/* textList */.g)(split(compilePattern((0,functions_arguments/* textAt */.$6)(args, 0)), (0,functions_arguments/* textAt */.$6)(args, 1), (0,functions_arguments/* intAt */.J1)(args, 2), (0,functions_arguments/* textAt */.$6)(args, 0)), args)),
    ],
];
/** sprig's regular expressions: RE2, which never backtracks. */
const regexFunctions = new Map([
    [
        'regexMatch',
        regex_text('string, string', args => {
            const compiled = compiledOnce((0,functions_arguments/* textAt */.$6)(args, 0));
            return !(compiled instanceof template_error/* CallError */.R) && new PatternSearch(compiled, (0,functions_arguments/* textAt */.$6)(args, 1)).next();
        }),
    ],
    ['mustRegexMatch', regex_text('string, string', args => new PatternSearch(compilePattern((0,functions_arguments/* textAt */.$6)(args, 0)), (0,functions_arguments/* textAt */.$6)(args, 1)).next())],
    ...family(orPanic, name => name),
    ...family(compilePattern, name => `must${name[0]?.toUpperCase()}${name.slice(1)}`),
    ['regexQuoteMeta', regex_text('string', args => (0,functions_arguments/* textAt */.$6)(args, 0).replaceAll(/[\\.+*?()|[\]{}^$]/gu, '\\$&'))],
]);


/***/ }),

/***/ 9168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ semverFunctions),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var _template_go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49749);
/* harmony import */ var _template_go_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81817);
/* harmony import */ var _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73698);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13966);




const maxVersionLength = 256;
const maxConstraintLength = 512;
const maxGroups = 32;
const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const looseVersion = new RegExp(`^v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-(${identifiers}))?(?:\\+(${identifiers}))?$`, 'u');
/** @throws CallError with the library's words. */
const parseVersion = (text) => {
    if (text.length > maxVersionLength)
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CallError */ .R(`version string is too long (max ${maxVersionLength} bytes)`);
    const found = looseVersion.exec(text);
    if (found === null)
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CallError */ .R('invalid semantic version');
    const [, major = '0', minor = '0', patch = '0', pre = '', metadata = ''] = found;
    if (pre.split('.').some(part => /^0\d+$/u.test(part)))
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CallError */ .R('version segment starts with 0');
    return { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch), pre, metadata, original: text };
};
const comparePart = (one, other) => {
    if (one === other)
        return 0;
    if (one === '' || other === '')
        return one === '' ? -1 : 1;
    const [isOneNumber, isOtherNumber] = [/^\d+$/u.test(one), /^\d+$/u.test(other)];
    if (isOneNumber && isOtherNumber)
        return BigInt(one) < BigInt(other) ? -1 : BigInt(one) > BigInt(other) ? 1 : 0;
    if (isOneNumber || isOtherNumber)
        return isOneNumber ? -1 : 1;
    return one < other ? -1 : 1;
};
const comparePre = (one, other) => {
    if (one === other)
        return 0;
    if (one === '' || other === '')
        return one === '' ? 1 : -1;
    const [left, right] = [one.split('.'), other.split('.')];
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const compared = comparePart(left[index] ?? '', right[index] ?? '');
        if (compared !== 0)
            return compared;
    }
    return 0;
};
const sign = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
/** Which of two versions comes first; what follows a `+` does not count. */
const compareVersions = (one, other) => sign(one.major, other.major) || sign(one.minor, other.minor) || sign(one.patch, other.patch) || comparePre(one.pre, other.pre);
const operators = '=>|=<|!=|>=|<=|~>|=|>|<|~|\\^|';
const wildVersion = `v?([0-9xX|*]+)(\\.[0-9xX|*]+)?(\\.[0-9xX|*]+)?(-(?:${identifiers}))?(\\+(?:${identifiers}))?`;
const bare = wildVersion.replaceAll('(\\', '(?:\\').replaceAll('([0', '(?:[0').replaceAll('(-(?:', '(?:-(?:');
const oneConstraint = new RegExp(`^\\s*(${operators})\\s*(${wildVersion})\\s*$`, 'u');
const someConstraint = new RegExp(`(?:${operators})\\s*(?:${bare})`, 'gu');
const rangeConstraint = new RegExp(`\\s*(${bare})\\s+-\\s+(${bare})\\s*`, 'gu');
const pieceOfGroup = new RegExp(`\\s*(?:${operators})\\s*(?:${bare})\\s*`, 'uy');
const groupSeparator = /\s+|,\s*/uy;
const isX = (part) => part === 'x' || part === 'X' || part === '*';
const parseOne = (text) => {
    const improper = () => new _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CallError */ .R(`improper constraint: ${(0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(text)}`);
    const found = oneConstraint.exec(text);
    if (found === null)
        throw improper();
    const [, operator = '', whole = '', major = '', minor = '', patch = '', pre = ''] = found;
    const [wildMajor, wildMinor, wildPatch] = [
        isX(major) || major === '',
        isX(minor.slice(1)) || minor === '',
        isX(patch.slice(1)) || patch === '',
    ];
    const dirty = wildMajor || wildMinor || wildPatch;
    const version = wildMajor ? `0.0.0${pre}` : wildMinor ? `${major}.0.0${pre}` : wildPatch ? `${major}${minor}.0${pre}` : whole;
    try {
        return {
            operator,
            version: parseVersion(version),
            dirty,
            minorDirty: !wildMajor && wildMinor,
            patchDirty: !wildMajor && !wildMinor && wildPatch,
        };
    }
    catch {
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CallError */ .R('constraint parser error');
    }
};
/** True for constraints, one after the other with blanks or commas between them; each step takes something away from the text. */
const isWellFormed = (text) => {
    let at = 0;
    for (;;) {
        pieceOfGroup.lastIndex = at;
        const found = pieceOfGroup.exec(text);
        if (found === null || found[0].length === 0)
            return false;
        at += found[0].length;
        if (at === text.length)
            return true;
        const hadBlank = /\s$/u.test(found[0]);
        groupSeparator.lastIndex = at;
        const separator = groupSeparator.exec(text);
        if (separator === null && !hadBlank)
            return false;
        at += separator?.[0].length ?? 0;
    }
};
/** @throws CallError with the library's words. */
const parseConstraints = (text) => {
    if (text.length > maxConstraintLength)
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CallError */ .R(`constraint string is too long (max ${maxConstraintLength} bytes)`);
    const groups = text.replaceAll(rangeConstraint, (_, from, to) => `>= ${from}, <= ${to} `).split('||');
    if (groups.length > maxGroups)
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CallError */ .R(`too many constraint groups (max ${maxGroups})`);
    return groups.map(group => {
        if (!isWellFormed(group))
            throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CallError */ .R(`improper constraint: ${(0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(group)}`);
        return (group.match(someConstraint) ?? [group]).map(parseOne);
    });
};
const isTilde = (version, { version: wanted, minorDirty, patchDirty }) => {
    if (compareVersions(version, wanted) < 0)
        return false;
    const isZero = wanted.major === 0n && wanted.minor === 0n && wanted.patch === 0n;
    if (isZero && !minorDirty && !patchDirty)
        return true;
    return version.major === wanted.major && (version.minor === wanted.minor || minorDirty);
};
const isCaret = (version, { version: wanted, minorDirty, patchDirty }) => {
    if (compareVersions(version, wanted) < 0)
        return false;
    if (wanted.major > 0n || minorDirty)
        return version.major === wanted.major;
    if (version.major > 0n)
        return false;
    if (wanted.minor > 0n || patchDirty)
        return version.minor === wanted.minor;
    return version.minor === 0n && version.patch === wanted.patch;
};
const isDifferent = (version, { version: wanted, dirty, minorDirty, patchDirty }) => {
    if (dirty) {
        if (version.major !== wanted.major)
            return true;
        if (version.minor !== wanted.minor && !minorDirty)
            return true;
        if (minorDirty)
            return false;
        if (version.patch !== wanted.patch && !patchDirty)
            return true;
        if (patchDirty)
            return (version.pre !== '' || wanted.pre !== '') && comparePre(version.pre, wanted.pre) !== 0;
    }
    return compareVersions(version, wanted) !== 0;
};
const isGreater = (version, { version: wanted, dirty, minorDirty, patchDirty }) => {
    if (!dirty)
        return compareVersions(version, wanted) > 0;
    if (version.major !== wanted.major)
        return version.major > wanted.major;
    if (minorDirty)
        return false;
    return patchDirty ? version.minor > wanted.minor : compareVersions(version, wanted) > 0;
};
const isAtMost = (version, { version: wanted, dirty, minorDirty }) => {
    if (!dirty)
        return compareVersions(version, wanted) <= 0;
    return !(version.major > wanted.major || (version.major === wanted.major && version.minor > wanted.minor && !minorDirty));
};
const holds = (version, constraint, withPre) => {
    if (version.pre !== '' && !withPre)
        return false;
    switch (constraint.operator) {
        case '!=':
            return isDifferent(version, constraint);
        case '>':
            return isGreater(version, constraint);
        case '<':
            return compareVersions(version, constraint.version) < 0;
        case '>=':
        case '=>':
            return compareVersions(version, constraint.version) >= 0;
        case '<=':
        case '=<':
            return isAtMost(version, constraint);
        case '~':
        case '~>':
            return isTilde(version, constraint);
        case '^':
            return isCaret(version, constraint);
        default:
            return constraint.dirty ? isTilde(version, constraint) : compareVersions(version, constraint.version) === 0;
    }
};
/** Whether a version is within a constraint. @throws CallError when one of them cannot be read. */
const satisfies = (constraint, version) => {
    const groups = parseConstraints(constraint);
    const parsed = parseVersion(version);
    return groups.some(group => {
        const withPre = group.some(({ version: { pre } }) => pre !== '');
        return group.every(one => holds(parsed, one, withPre));
    });
};
/** The same, and false when one of them cannot be read. */
const isWithin = (constraint, version) => {
    try {
        return satisfies(constraint, version);
    }
    catch (error) {
        if (error instanceof _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CallError */ .R)
            return false;
        throw error;
    }
};
const shown = ({ major, minor, patch, pre, metadata }) => `${major}.${minor}.${patch}${pre === '' ? '' : `-${pre}`}${metadata === '' ? '' : `+${metadata}`}`;
const next = (version, part) => {
    const { major, minor, patch, pre } = version;
    const bare = { pre: '', metadata: '', original: '' };
    if (part === 'major')
        return { ...bare, major: major + 1n, minor: 0n, patch: 0n };
    return part === 'minor'
        ? { ...bare, major, minor: minor + 1n, patch: 0n }
        : { ...bare, major, minor, patch: pre === '' ? patch + 1n : patch };
};
const versionStruct = (version, from) => {
    const value = (raw) => () => (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_1__/* .madeOf */ .F6)(raw, ...from);
    const whole = (number) => new _template_go_value_js__WEBPACK_IMPORTED_MODULE_1__/* .GoInt */ .ov(number, 'uint64');
    const compared = (compare) => ({
        parameters: ['*semver.Version'],
        call: args => (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_1__/* .madeOf */ .F6)(compare(version, parseVersion(args[0]?.raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_1__/* .GoStruct */ .On ? (args[0].raw.text ?? '') : '')), ...args),
    });
    const method = (call) => ({ parameters: [], call });
    return new _template_go_value_js__WEBPACK_IMPORTED_MODULE_1__/* .GoStruct */ .On('semver.Version', new Map(), {
        isPointer: true,
        text: shown(version),
        methods: new Map([
            ['Major', method(value(whole(version.major)))],
            ['Minor', method(value(whole(version.minor)))],
            ['Patch', method(value(whole(version.patch)))],
            ['Prerelease', method(value(version.pre))],
            ['Metadata', method(value(version.metadata))],
            ['Original', method(value(version.original))],
            ['String', method(value(shown(version)))],
            ['IncPatch', method(() => (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_1__/* .madeOf */ .F6)(versionStruct(next(version, 'patch'), from), ...from))],
            ['IncMinor', method(() => (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_1__/* .madeOf */ .F6)(versionStruct(next(version, 'minor'), from), ...from))],
            ['IncMajor', method(() => (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_1__/* .madeOf */ .F6)(versionStruct(next(version, 'major'), from), ...from))],
            ['Compare', compared((one, other) => new _template_go_value_js__WEBPACK_IMPORTED_MODULE_1__/* .GoInt */ .ov(compareVersions(one, other)))],
            ['LessThan', compared((one, other) => compareVersions(one, other) < 0)],
            ['GreaterThan', compared((one, other) => compareVersions(one, other) > 0)],
            ['Equal', compared((one, other) => compareVersions(one, other) === 0)],
        ]),
    });
};
/** sprig's functions of versions. */
const semverFunctions = new Map([
    ['semver', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__.go)('string', args => (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_1__/* .madeOf */ .F6)(versionStruct(parseVersion((0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(args, 0)), args), ...args))],
    ['semverCompare', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__.go)('string, string', args => (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_1__/* .madeOf */ .F6)(satisfies((0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(args, 0), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(args, 1)), ...args))],
]);


/***/ }),

/***/ 76632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stringFunctions),
/* harmony export */   g: () => (/* binding */ textList)
/* harmony export */ });
/* harmony import */ var _template_format_format_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70004);
/* harmony import */ var _template_go_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49749);
/* harmony import */ var _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81817);
/* harmony import */ var _template_sources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96005);
/* harmony import */ var _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73698);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13966);






/** A function of texts whose result is made of all of them, of the last one first. */
const text = (types, make) => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)(types, args => (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(make(args), ...lastFirst(args)));
const lastFirst = (args) => args.slice(-1).concat(args.slice(0, -1));
/** White space in Go's sense. Source: unicode.IsSpace. */
const space = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
const isSpace = (rune) => space.test(rune);
/** The last argument between two offsets, with the parts that it has. */
const cutText = (args, start, end) => {
    const last = args.at(-1) ?? new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS('');
    const others = args.slice(0, -1).flatMap(_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .everythingOf */ .PN);
    return (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textRef */ .rQ)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .slicePieces */ .GN)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .piecesOf */ .Xe)(last), start, end)).decidedBy(others);
};
const trimmed = (args, value, isCut) => {
    const runes = Array.from(value);
    let first = 0;
    let last = runes.length;
    while (first < last && isCut(runes[first] ?? ''))
        first += 1;
    while (last > first && isCut(runes[last - 1] ?? ''))
        last -= 1;
    const start = runes.slice(0, first).join('').length;
    return cutText(args, start, start + runes.slice(first, last).join('').length);
};
const repeatLimit = 50_000_000;
const repeated = (value, count) => {
    if (count < 0)
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CallError */ .R('strings: negative Repeat count');
    if (value.length * count > repeatLimit)
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CallError */ .R('the repeated text is too long');
    return value.repeat(count);
};
/** Lines with blanks before them; the parts of the text stay what they are. */
const indented = (ref, count, before) => {
    const pad = repeated(' ', count);
    const pieces = [];
    const blank = (value) => ({ text: value, data: [], control: [] });
    pieces.push(blank(before + pad));
    for (const piece of (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .piecesOf */ .Xe)(ref)) {
        const lines = piece.text.split('\n');
        for (const [index, line] of lines.entries()) {
            if (index > 0)
                pieces.push(blank(`\n${pad}`));
            if (line !== '' || lines.length === 1)
                pieces.push({ ...piece, text: line });
        }
    }
    return (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textRef */ .rQ)(pieces);
};
/** Sprig's title: the first letter of each word as in a heading. Source: strings.Title. */
const title = (value) => {
    let before = ' ';
    return Array.from(value)
        .map(rune => {
        const isStart = !/[\p{L}\p{Nd}_]/u.test(before) && (before < '\u0080' || isSpace(before));
        before = rune;
        return isStart ? rune.toUpperCase() : rune;
    })
        .join('');
};
const upper = (value) => Array.from(value)
    .map(rune => (rune === '\u00df' || Array.from(rune.toUpperCase()).length > 1 ? rune : rune.toUpperCase()))
    .join('');
const lower = (value) => Array.from(value)
    .map(rune => (Array.from(rune.toLowerCase()).length > 1 ? 'i' : rune.toLowerCase()))
    .join('');
const untitle = (value) => {
    let next = true;
    return Array.from(value)
        .map(rune => {
        if (isSpace(rune)) {
            next = true;
            return rune;
        }
        const made = next ? rune.toLowerCase() : rune;
        next = false;
        return made;
    })
        .join('');
};
const swapCase = (value) => Array.from(value)
    .map(rune => {
    if (/\p{Lu}|\p{Lt}/u.test(rune))
        return rune.toLowerCase();
    return /\p{Ll}/u.test(rune) ? rune.toUpperCase() : rune;
})
    .join('');
const initials = (value) => {
    let gap = true;
    let made = '';
    for (const byte of (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(value)) {
        const rune = String.fromCharCode(byte);
        if (isSpace(rune))
            gap = true;
        else if (gap) {
            made += rune;
            gap = false;
        }
    }
    return made;
};
/** Texts of a list, nil left out; one text of anything else. Source: sprig's strslice. */
const textsOf = (ref) => {
    const { raw } = ref;
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP)
        return raw.items.filter(item => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(item) !== null);
    return (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(ref) === null ? [] : [ref];
};
const joined = (separator, list) => {
    const between = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .piecesOf */ .Xe)(separator);
    const pieces = textsOf(list).flatMap((item, index) => [...(index > 0 ? between : []), ...(0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .piecesOf */ .Xe)(item, (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .strval */ .rs)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(item)))]);
    return list.raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP ? (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textRef */ .rQ)(pieces).decidedBy((0,_template_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .joinTwo */ .n$)(list.data, list.control)) : (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textRef */ .rQ)(pieces);
};
const splitMap = (parts, args) => {
    const from = (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(null, ...lastFirst(args));
    return new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoMap */ .tn(new Map(parts.map((part, index) => [`_${index}`, new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(part, from.data, from.control)])), 'string'), from.data, from.control);
};
/** strings.SplitN: -1 for all. */
const splitText = (value, separator, count = -1) => {
    if (count === 0)
        return [];
    const parts = separator === '' ? Array.from(value) : value.split(separator);
    return count > 0 && parts.length > count ? [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)] : parts;
};
/** A slice of texts, each made of the same. */
const textList = (texts, args) => {
    const from = (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(null, ...lastFirst(args));
    return new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP(texts.map(one => new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(one, from.data, from.control)), 'string'), from.data, from.control);
};
const quoteAll = (args, quote, mark) => {
    const given = args.filter(ref => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(ref) !== null);
    const blank = (value) => ({ text: value, data: [], control: [] });
    const pieces = given.flatMap((ref, index) => {
        const whole = quote((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(ref));
        const parts = ref.pieces && ref.pieces.length > 1
            ? [blank(mark), ...ref.pieces.map(piece => ({ ...piece, text: quote(piece.text).slice(1, -1) })), blank(mark)]
            : [{ text: whole, data: (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .everythingOf */ .PN)(ref), control: ref.control }];
        return index > 0 ? [blank(' '), ...parts] : parts;
    });
    return given.length < args.length ? (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textRef */ .rQ)(pieces).decidedBy(args.flatMap(_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .everythingOf */ .PN)) : (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textRef */ .rQ)(pieces);
};
const cat = (args) => {
    const given = args.filter(ref => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(ref) !== null);
    return (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textRef */ .rQ)(given.flatMap((ref, index) => [...(index > 0 ? [{ text: ' ', data: [], control: [] }] : []), ...(0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .piecesOf */ .Xe)(ref, (0,_template_format_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .printed */ .zd)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(ref)))]));
};
const truncated = (args) => {
    const [count, value] = [(0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 0), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1)];
    const size = (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .dp)(value);
    const [start, end] = count < 0 && size + count > 0 ? [size + count, size] : count >= 0 && size > count ? [0, count] : [0, size];
    if (start === 0 && end === size)
        return cutText(args, 0, value.length);
    const kept = (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceBytes */ .A1)(value, start, end);
    const offset = start === 0 ? 0 : (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceBytes */ .A1)(value, 0, start).length;
    return value.slice(offset, offset + kept.length) === kept ? cutText(args, offset, offset + kept.length) : (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(kept, ...args);
};
const outOfBounds = (start, end, size) => {
    if (end > size || end < 0)
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CallError */ .R(`runtime error: slice bounds out of range [:${end}]${end > size ? ` with length ${size}` : ''}`);
    throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CallError */ .R(`runtime error: slice bounds out of range [${start}:${end}]`);
};
const substring = (value, start, end) => {
    const size = (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .dp)(value);
    if (start < 0)
        return end < 0 || end > size ? outOfBounds(0, end, size) : (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceBytes */ .A1)(value, 0, end);
    if (end < 0 || end > size)
        return start > size ? outOfBounds(start, size, size) : (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceBytes */ .A1)(value, start, size);
    return start > end ? outOfBounds(start, end, size) : (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceBytes */ .A1)(value, start, end);
};
const abbreviated = (value, left, width) => {
    const size = (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .dp)(value);
    if (width < 4 || (left > 0 && width < 7) || size <= width)
        return value;
    let offset = Math.min(left, size);
    if (size - offset < width - 3)
        offset = size - (width - 3);
    if (offset <= 4)
        return `${(0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceBytes */ .A1)(value, 0, width - 3)}...`;
    if (offset + width - 3 < size)
        return `...${abbreviated((0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceBytes */ .A1)(value, offset, size), 0, width - 3)}`;
    return `...${(0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceBytes */ .A1)(value, size - (width - 3), size)}`;
};
const wrapped = (value, given, newLine, breaksLong) => {
    if (value === '')
        return '';
    const width = Math.max(1, given);
    const bytes = (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(value);
    const parts = [];
    const part = (start, end) => (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textOfBytes */ .gm)(bytes.subarray(start, end));
    let offset = 0;
    while (bytes.length - offset > width) {
        if (bytes[offset] === 0x20) {
            offset += 1;
            continue;
        }
        const at = bytes.subarray(offset, width + offset + 1).lastIndexOf(0x20);
        const end = width + offset;
        const next = bytes.indexOf(0x20, end);
        if (at >= 0) {
            parts.push(part(offset, offset + at), newLine);
            offset += at + 1;
        }
        else if (breaksLong) {
            parts.push(part(offset, end), newLine);
            offset = end;
        }
        else if (next === -1) {
            parts.push(part(offset, bytes.length));
            offset = bytes.length;
        }
        else {
            parts.push(part(offset, next), newLine);
            offset = next + 1;
        }
    }
    parts.push(part(offset, bytes.length));
    return parts.join('');
};
/** True for the first digit of a number that small letters follow. */
const isBeforeLower = (runes, start) => {
    let end = start;
    while (/\p{Nd}/u.test(runes[end] ?? ''))
        end += 1;
    return /\p{Ll}/u.test(runes[end] ?? '');
};
/** Words of a name in camel case, numbers apart. Source: huandu/xstrings, nextWord. */
const separated = (value, connector) => {
    const runes = Array.from(value);
    // Why parts: to look at the end of a text that grows takes as long as it is.
    const parts = [];
    const connect = () => {
        if (parts.at(-1) !== connector)
            parts.push(connector);
    };
    for (let index = 0; index < runes.length; index += 1) {
        const rune = runes[index] ?? '';
        const [before = '', after = ''] = [runes[index - 1], runes[index + 1]];
        if (/[_\-\s.]/u.test(rune)) {
            connect();
            continue;
        }
        const isUpper = /\p{Lu}/u.test(rune);
        const isDigit = /\p{Nd}/u.test(rune);
        const begins = (isUpper && (/\p{Ll}/u.test(before) || /\p{Nd}/u.test(before) || (/\p{Lu}/u.test(before) && /\p{Ll}/u.test(after)))) ||
            (isDigit && /\p{Ll}|\p{Lu}/u.test(before) && isBeforeLower(runes, index));
        if (begins && parts.length > 0)
            connect();
        parts.push(rune.toLowerCase());
    }
    return parts.join('');
};
const pascalCase = (value) => {
    let upperNext = true;
    let made = '';
    let leading = true;
    let connector = '';
    for (const rune of value) {
        if (/[_\-\s.]/u.test(rune)) {
            // Why: xstrings keeps each of several in a row but the last, and the last at the end.
            made += leading ? rune : connector;
            if (!leading)
                connector = rune;
            upperNext = true;
            continue;
        }
        leading = false;
        connector = '';
        made += upperNext ? rune.toUpperCase() : rune.toLowerCase();
        upperNext = false;
    }
    return made + connector;
};
/** sprig's functions of texts. */
const stringFunctions = new Map([
    ['trim', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string', args => trimmed(args, (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0), isSpace))],
    ['upper', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string', ([value = new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS('')]) => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .mapPieces */ .w2)(value, upper))],
    ['lower', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string', ([value = new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS('')]) => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .mapPieces */ .w2)(value, lower))],
    ['title', text('string', args => title((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0)))],
    ['untitle', text('string', args => untitle((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0)))],
    ['swapcase', text('string', args => swapCase((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0)))],
    ['initials', text('string', args => initials((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0)))],
    [
        'nospace',
        (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string', ([value = new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS('')]) => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .mapPieces */ .w2)(value, one => Array.from(one)
            .filter(rune => !isSpace(rune))
            .join(''))),
    ],
    ['repeat', text('int, string', args => repeated((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 0)))],
    ['substr', text('int, int, string', args => substring((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 2), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 0), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 1)))],
    ['trunc', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('int, string', truncated)],
    ['abbrev', text('int, string', args => abbreviated((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1), 0, (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 0)))],
    ['abbrevboth', text('int, int, string', args => abbreviated((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 2), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 0), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 1)))],
    ['wrap', text('int, string', args => wrapped((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 0), '\n', false))],
    ['wrapWith', text('int, string, string', args => wrapped((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 2), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 0), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1) || '\n', true))],
    ['contains', text('string, string', args => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1).includes((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0)))],
    ['hasPrefix', text('string, string', args => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1).startsWith((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0)))],
    ['hasSuffix', text('string, string', args => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1).endsWith((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0)))],
    ['quote', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('...interface {}', args => quoteAll(args, value => (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .goQuote */ .dg)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .strval */ .rs)(value)), '"'))],
    ['squote', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('...interface {}', args => quoteAll(args, value => `'${(0,_template_format_format_value_js__WEBPACK_IMPORTED_MODULE_0__/* .printed */ .zd)(value)}'`, "'"))],
    ['cat', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('...interface {}', cat)],
    ['indent', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('int, string', args => indented(args[1] ?? new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(''), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 0), ''))],
    ['nindent', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('int, string', args => indented(args[1] ?? new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(''), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 0), '\n'))],
    ['replace', text('string, string, string', args => replaced((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 2), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1)))],
    ['plural', text('string, string, int', args => ((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 2) === 1 ? (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0) : (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1)))],
    ['snakecase', text('string', args => separated((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0), '_'))],
    ['kebabcase', text('string', args => separated((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0), '-'))],
    ['camelcase', text('string', args => pascalCase((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0)))],
    ['toString', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('interface {}', ([value = new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS('')]) => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textRef */ .rQ)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .piecesOf */ .Xe)(value, (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .strval */ .rs)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(value)))))],
    ['split', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string, string', args => splitMap(splitText((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0)), args))],
    ['splitn', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string, int, string', args => splitMap(splitText((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 2), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .intAt */ .J1)(args, 1)), args))],
    ['splitList', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string, string', args => textList(splitText((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0)), args))],
    ['join', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string, interface {}', ([separator = new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(''), list = new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(null)]) => joined(separator, list))],
    [
        'toStrings',
        (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('interface {}', ([list = new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(null)]) => {
            const items = textsOf(list).map(item => new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .strval */ .rs)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(item)), (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .everythingOf */ .PN)(item), item.control));
            return new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP(items, 'string'), list.data, list.control);
        }),
    ],
    [
        'sortAlpha',
        (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('interface {}', ([list = new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(null)]) => {
            if (!(list.raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP))
                return textList([(0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .strval */ .rs)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(list))], [list]);
            const items = textsOf(list).map(item => new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .strval */ .rs)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(item)), (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .everythingOf */ .PN)(item), item.control));
            items.sort((one, other) => (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compareBytes */ .Xo)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .strval */ .rs)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(one)), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .strval */ .rs)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(other))));
            return new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP(items, 'string'), list.data, list.control);
        }),
    ],
    ['trimSuffix', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string, string', args => cutEnd(args, true))],
    ['trimPrefix', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string, string', args => cutEnd(args, false))],
    ['trimAll', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string, string', args => trimmed(args, (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1), rune => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0).includes(rune)))],
    ['trimall', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string, string', args => trimmed(args, (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1), rune => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0).includes(rune)))],
    ['hello', text('', () => 'Hello!')],
]);
const cutEnd = (args, isSuffix) => {
    const [affix, value] = [(0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1)];
    const has = isSuffix ? value.endsWith(affix) : value.startsWith(affix);
    if (!has)
        return cutText(args, 0, value.length);
    return isSuffix ? cutText(args, 0, value.length - affix.length) : cutText(args, affix.length, value.length);
};
const replaced = (value, old, by) => {
    const runes = old === '' ? Array.from(value).length + 1 : value.split(old).length;
    if (by.length * runes > repeatLimit)
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CallError */ .R('the replaced text is too long');
    return old === ''
        ? by +
            Array.from(value)
                .map(rune => rune + by)
                .join('')
        : value.replaceAll(old, () => by);
};


/***/ }),

/***/ 82560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ formatJsonFloat),
/* harmony export */   k: () => (/* binding */ formatFloat)
/* harmony export */ });
/** Numbers as strconv writes them. Source: Go's strconv.FormatFloat, whose digits are exact and rounded half to even. */
const mantissaBits = 52n;
/** A finite positive number as `mantissa * 2 ** exponent`. */
const partsOf = (value) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    const bits = view.getBigUint64(0);
    const exponent = Number((bits >> mantissaBits) & 0x7ffn);
    const fraction = bits & ((1n << mantissaBits) - 1n);
    return exponent === 0
        ? { mantissa: fraction, exponent: -1074 }
        : { mantissa: fraction | (1n << mantissaBits), exponent: exponent - 1075 };
};
/** `value * 10 ** places`, rounded half to even. */
const scaled = (value, places) => {
    const { mantissa, exponent } = partsOf(value);
    let numerator = mantissa;
    let denominator = 1n;
    if (places >= 0)
        numerator *= 10n ** BigInt(places);
    else
        denominator *= 10n ** BigInt(-places);
    if (exponent >= 0)
        numerator <<= BigInt(exponent);
    else
        denominator <<= BigInt(-exponent);
    const whole = numerator / denominator;
    const twice = (numerator % denominator) * 2n;
    return twice > denominator || (twice === denominator && whole % 2n === 1n) ? whole + 1n : whole;
};
const shortest = (value) => {
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    return { digits: mantissa.replace('.', ''), exponent: Number(exponent) };
};
/** So many digits after the first. */
const rounded = (value, after) => {
    if (value === 0)
        return { digits: '0'.repeat(after + 1), exponent: 0 };
    const { exponent } = shortest(value);
    const digits = scaled(value, after - exponent).toString();
    return digits.length > after + 1 ? { digits: digits.slice(0, -1), exponent: exponent + 1 } : { digits, exponent };
};
const inExponents = ({ digits, exponent }, letter) => {
    const power = `${Math.abs(exponent)}`.padStart(2, '0');
    return `${digits[0]}${digits.length > 1 ? `.${digits.slice(1)}` : ''}${letter}${exponent < 0 ? '-' : '+'}${power}`;
};
const inFull = ({ digits, exponent }) => {
    if (exponent < 0)
        return `0.${'0'.repeat(-exponent - 1)}${digits}`;
    const padded = digits.padEnd(exponent + 1, '0');
    const fraction = padded.slice(exponent + 1);
    return padded.slice(0, exponent + 1) + (fraction === '' ? '' : `.${fraction}`);
};
const fixed = (value, places) => {
    const digits = scaled(value, places)
        .toString()
        .padStart(places + 1, '0');
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};
const general = (value, precision, letter) => {
    const given = precision === 0 ? 1 : precision;
    const found = given === undefined ? shortest(value) : rounded(value, given - 1);
    const digits = given === undefined ? found : { ...found, digits: found.digits.replace(/0+$/u, '') || '0' };
    // Source: strconv, %e is used below 1e-4 and from the precision on; the shortest form decides as if it were 6.
    const isShort = given !== undefined && given > digits.digits.length && digits.digits.length >= digits.exponent + 1;
    const limit = given === undefined ? 6 : isShort ? digits.digits.length : given;
    return digits.exponent < -4 || digits.exponent >= limit ? inExponents(digits, letter) : inFull(digits);
};
const hexadecimal = (value, precision) => {
    if (value === 0)
        return `0x0${precision ? `.${'0'.repeat(precision)}` : ''}p+00`;
    let { mantissa, exponent } = partsOf(value);
    while (mantissa < 1n << mantissaBits) {
        mantissa <<= 1n;
        exponent -= 1;
    }
    let power = exponent + 52;
    let fraction = mantissa - (1n << mantissaBits);
    let lead = 1n;
    if (precision !== undefined && precision < 13) {
        const drop = BigInt(4 * (13 - precision));
        const all = (1n << mantissaBits) + fraction;
        const half = 1n << (drop - 1n);
        const rest = all & ((1n << drop) - 1n);
        let kept = all >> drop;
        if (rest > half || (rest === half && kept % 2n === 1n))
            kept += 1n;
        if (kept >> BigInt(4 * precision) > 1n) {
            kept >>= 1n;
            power += 1;
        }
        lead = kept >> BigInt(4 * precision);
        fraction = kept & ((1n << BigInt(4 * precision)) - 1n);
        const digits = precision === 0 ? '' : `.${fraction.toString(16).padStart(precision, '0')}`;
        return `0x${lead}${digits}p${power < 0 ? '-' : '+'}${`${Math.abs(power)}`.padStart(2, '0')}`;
    }
    const digits = fraction.toString(16).padStart(13, '0');
    const shown = precision === undefined ? digits.replace(/0+$/u, '') : digits.padEnd(precision, '0');
    return `0x${lead}${shown === '' ? '' : `.${shown}`}p${power < 0 ? '-' : '+'}${`${Math.abs(power)}`.padStart(2, '0')}`;
};
const positive = (value, form, precision) => {
    switch (form) {
        case 'e':
        case 'E':
            return inExponents(precision === undefined ? shortest(value) : rounded(value, precision), form);
        case 'f':
        case 'F':
            return precision === undefined ? inFull(shortest(value)) : fixed(value, precision);
        case 'g':
        case 'G':
            return general(value, precision, form === 'g' ? 'e' : 'E');
        case 'x':
            return hexadecimal(value, precision);
        case 'X':
            return hexadecimal(value, precision).toUpperCase();
        case 'b': {
            const { mantissa, exponent } = partsOf(value);
            return `${mantissa}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
        }
    }
};
/** A float64 as strconv.FormatFloat writes it; an undefined precision is as many digits as are needed to tell it from its neighbours. */
const formatFloat = (value, form = 'g', precision) => {
    if (Number.isNaN(value))
        return 'NaN';
    const sign = value < 0 || Object.is(value, -0) ? '-' : '';
    if (!Number.isFinite(value))
        return sign === '-' ? '-Inf' : '+Inf';
    return sign + positive(Math.abs(value), form, precision);
};
/** A float64 in JSON, and in the YAML that is made of it: exponents below 1e-6 and from 1e21 on. Source: encoding/json, floatEncoder. */
const formatJsonFloat = (value) => {
    const size = Math.abs(value);
    if (size === 0 || (size >= 1e-6 && size < 1e21))
        return formatFloat(value, 'f');
    return formatFloat(value, 'e').replace(/e-0(\d)$/u, 'e-$1');
};


/***/ }),

/***/ 70004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mf: () => (/* binding */ sortedKeys),
/* harmony export */   vV: () => (/* binding */ sprint),
/* harmony export */   xj: () => (/* binding */ Printer),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49749);
/* harmony import */ var _go_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94263);
/* harmony import */ var _go_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81817);
/* harmony import */ var _format_verbs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58395);




/** The keys of a map in the order in which fmt prints and range visits them. */
const sortedKeys = (map) => [...map.entries.keys()].sort(_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .Xo);
/** Bound on what one value prints, in UTF-16 units: maps may hold each other over and over. */
const maxPrinted = 20_000_000;
/** Prints values as fmt does. */
class Printer {
    #length = 0;
    /** One value at the top, as an argument of a verb. */
    argument(raw, verb, form) {
        if (raw === null || raw === undefined)
            return verb === 'T' || verb === 'v' ? (0,_format_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .pad */ .eV)('<nil>', form) : `%!${verb}(<nil>)`;
        if (verb === 'T')
            return (0,_format_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .pad */ .eV)((0,_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .typeOfRaw */ .mb)(raw), form);
        if (verb === 'p')
            return raw instanceof _go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoMap */ .tn || raw instanceof _go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP ? '0xc000000000' : this.#bad(raw, verb, form);
        return this.#value(raw, verb, form, 0);
    }
    #bad(raw, verb, form) {
        return `%!${verb}(${(0,_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .typeOfRaw */ .mb)(raw)}=${this.#value(raw, 'v', form, 0)})`;
    }
    #count(text) {
        // Why more than its length: many short values take longer than one long text.
        this.#length += text.length + 10;
        if (this.#length > maxPrinted)
            throw new RangeError('What is printed is too long.');
        return text;
    }
    #value(raw, verb, form, depth) {
        if (raw === null)
            return form.sharpV ? 'interface {}(nil)' : verb === 'v' || depth === 0 ? '<nil>' : `%!${verb}(<nil>)`;
        if (raw instanceof _go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP)
            return this.#slice(raw, verb, form, depth);
        if (raw instanceof _go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoMap */ .tn)
            return this.#map(raw, verb, form, depth);
        if (raw instanceof _go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoStruct */ .On)
            return this.#struct(raw, verb, form, depth);
        return this.#count(this.#scalar(raw, verb, form) ?? this.#bad(raw, verb, form));
    }
    #scalar(raw, verb, form) {
        if (typeof raw === 'string')
            return (0,_format_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .formatString */ .JT)(raw, verb, form);
        if (typeof raw === 'boolean')
            return verb === 't' || verb === 'v' ? (0,_format_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .pad */ .eV)(raw ? 'true' : 'false', form) : undefined;
        if (raw instanceof _go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoInt */ .ov)
            return (0,_format_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInt */ .Dw)(raw, verb, form);
        if (raw instanceof _go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoFloat */ .LK)
            return (0,_format_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .formatFloatVerb */ .VW)(raw, verb, form);
        return (0,_format_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .formatString */ .JT)((0,_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .timeText */ .Tc)(raw), verb, form);
    }
    #slice(slice, verb, form, depth) {
        const { items, element, bytes } = slice;
        if (bytes !== undefined && 'sqxX'.includes(verb))
            return this.#count((0,_format_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .formatString */ .JT)(bytes, verb, form) ?? '');
        this.#count('[]');
        const parts = items.map(({ raw }) => this.#element(raw ?? null, element, verb, form, depth));
        return form.sharpV ? `[]${element}{${parts.join(', ')}}` : `[${parts.join(' ')}]`;
    }
    /** What an interface holds, or an element of a known type. */
    #element(raw, element, verb, form, depth) {
        if (raw === null && element === 'interface {}')
            return form.sharpV ? 'interface {}(nil)' : '<nil>';
        return this.#value(raw, verb, form, depth + 1);
    }
    #map(map, verb, form, depth) {
        this.#count('map[]');
        const parts = sortedKeys(map).map(key => `${this.#value(key, verb, form, depth + 1)}:${this.#element(map.entries.get(key)?.raw ?? null, map.element, verb, form, depth)}`);
        return form.sharpV ? `${(0,_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .typeOfRaw */ .mb)(map)}{${parts.join(', ')}}` : `map[${parts.join(' ')}]`;
    }
    #struct(struct, verb, form, depth) {
        if (struct.text !== undefined && !form.sharpV && 'vsxXq'.includes(verb))
            return this.#count((0,_format_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .formatString */ .JT)(struct.text, verb, form) ?? '');
        if (struct.isPointer && depth > 0)
            return '0xc000000000';
        const parts = [...(struct.shown ?? struct.fields)].map(([name, { raw }]) => `${form.plusV || form.sharpV ? `${name}:` : ''}${raw === null || raw === undefined ? '<nil>' : this.#value(raw, verb, form, depth + 1)}`);
        return `${struct.isPointer ? '&' : ''}${form.sharpV ? struct.type : ''}{${parts.join(form.sharpV ? ', ' : ' ')}}`;
    }
}
/** A value as `%v` prints it. */
const printed = (raw) => new Printer().argument(raw, 'v', _format_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj);
/** Values as fmt.Sprint prints them: a space between two neighbours that are no texts. */
const sprint = (values) => values
    .map((value, index) => {
    const before = values[index - 1];
    const hasSpace = index > 0 && typeof value !== 'string' && typeof before !== 'string';
    return (hasSpace ? ' ' : '') + printed(value);
})
    .join('');


/***/ }),

/***/ 58395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ formatInt),
/* harmony export */   JT: () => (/* binding */ formatString),
/* harmony export */   VW: () => (/* binding */ formatFloatVerb),
/* harmony export */   eV: () => (/* binding */ pad),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49749);
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82560);


/** A verb alone. */
const plain = {
    minus: false,
    plus: false,
    sharp: false,
    space: false,
    zero: false,
    plusV: false,
    sharpV: false,
    width: undefined,
    precision: undefined,
};
/** A text filled up to its width. */
const pad = (text, { width, minus, zero }, mayZero = true) => {
    const missing = (width ?? 0) - Array.from(text).length;
    if (missing <= 0)
        return text;
    if (minus)
        return text + ' '.repeat(missing);
    return (zero && mayZero ? '0' : ' ').repeat(missing) + text;
};
const truncated = (text, precision) => precision === undefined ? text : Array.from(text).slice(0, precision).join('');
const quoted = (text, { sharp, plus }) => {
    if (sharp && !/[`\p{Cc}\ufeff\ud800-\udfff]/u.test(text.replaceAll(/[\t\u0080-\u009f]/gu, '')))
        return `\`${text}\``;
    const shown = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(text);
    return plus ? toAscii(shown) : shown;
};
const toAscii = (text) => Array.from(text)
    .map(rune => {
    const code = rune.codePointAt(0) ?? 0;
    return code < 0x80 ? rune : (0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .unicodeEscape */ .RT)(code);
})
    .join('');
const hexOf = (text, form, upper) => {
    const bytes = (0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(text).subarray(0, form.precision);
    const digits = [...bytes].map(byte => byte.toString(16).padStart(2, '0'));
    const prefix = form.sharp ? '0x' : '';
    const shown = form.space ? digits.map(pair => prefix + pair).join(' ') : digits.length > 0 ? prefix + digits.join('') : '';
    return pad(upper ? shown.toUpperCase() : shown, form, false);
};
/** A text under a verb; undefined where the verb is none for texts. */
const formatString = (text, verb, form) => {
    switch (verb) {
        case 'v':
            return form.sharpV ? pad(quoted(truncated(text, form.precision), form), form) : pad(truncated(text, form.precision), form);
        case 's':
            return pad(truncated(text, form.precision), form);
        case 'q':
            return pad(quoted(truncated(text, form.precision), form), form);
        case 'x':
        case 'X':
            return hexOf(text, form, verb === 'X');
        default:
            return undefined;
    }
};
const runeOf = (value) => {
    const code = value < 0n || value > 0x10ffffn || (value >= 0xd800n && value <= 0xdfffn) ? 0xfffdn : value;
    return String.fromCodePoint(Number(code));
};
const unicodeOf = (value, form) => {
    const digits = BigInt.asUintN(64, value)
        .toString(16)
        .toUpperCase()
        .padStart(Math.max(4, form.precision ?? 4), '0');
    const rune = value >= 0n && value <= 0x10ffffn ? runeOf(value) : '';
    return pad(`U+${digits}${form.sharp && rune !== '' && (0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrint */ .Oi)(rune) ? ` '${rune}'` : ''}`, form, false);
};
const bases = { d: 10, v: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };
const signOf = (isNegative, { plus, space }) => {
    if (isNegative)
        return '-';
    return plus ? '+' : space ? ' ' : '';
};
/** What the `#` flag puts before digits. */
const sharpPrefix = (digits, base, verb) => {
    if (base === 2)
        return '0b';
    if (base === 8)
        return digits.startsWith('0') ? '' : '0';
    return base === 16 ? `0${verb}` : '';
};
const digitsOf = (size, base, verb, least) => {
    const digits = size.toString(base);
    return (verb === 'X' ? digits.toUpperCase() : digits).padStart(least, '0');
};
/** A whole number under a verb; undefined where the verb is none for it. */
const formatInt = ({ value }, verb, form) => {
    if (verb === 'c')
        return pad(runeOf(value), form);
    if (verb === 'q')
        return pad(form.plus ? toAscii((0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(runeOf(value), "'")) : (0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(runeOf(value), "'"), form);
    if (verb === 'U')
        return unicodeOf(value, form);
    const base = bases[verb];
    if (base === undefined)
        return undefined;
    if (form.precision === 0 && value === 0n)
        return ' '.repeat(form.width ?? 0);
    const sign = signOf(value < 0n, form);
    const filled = form.zero && !form.minus && form.width !== undefined ? form.width - sign.length : 0;
    const digits = digitsOf(value < 0n ? -value : value, base, verb, form.precision ?? filled);
    const prefix = (verb === 'O' ? '0o' : '') + (form.sharp ? sharpPrefix(digits, base, verb) : '');
    return pad(sign + prefix + digits, form, false);
};
const defaultPrecisions = { f: 6, F: 6, e: 6, E: 6 };
/** The `#` flag keeps the point and the zeros at the end. */
const sharpened = (digits, verb, precision) => {
    const mark = verb === 'x' || verb === 'X' ? /[pP]/u : /[eEpP]/u;
    const at = digits.search(mark);
    let body = at === -1 ? digits : digits.slice(0, at);
    let missing = 'vgGx'.includes(verb) ? (precision ?? 6) : 0;
    missing -= body.replace('.', '').replace(/^0+/u, '').length;
    if (!body.includes('.')) {
        if (body === '0')
            missing -= 1;
        body += '.';
    }
    return body + '0'.repeat(Math.max(0, missing)) + (at === -1 ? '' : digits.slice(at));
};
/** A float64 under a verb; undefined where the verb is none for it. */
const formatFloatVerb = ({ value }, verb, form) => {
    if (!'vbgGxXfFeE'.includes(verb))
        return undefined;
    const letter = verb === 'v' ? 'g' : verb === 'F' ? 'f' : verb;
    const text = (0,_format_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFloat */ .k)(value, letter, form.precision ?? defaultPrecisions[verb]);
    const bare = text.replace(/^[+-]/u, '');
    const sign = signOf(text.startsWith('-'), form) || (text.startsWith('+') ? '+' : '');
    if (bare === 'NaN')
        return pad((form.space || form.plus ? sign : '') + bare, form, false);
    if (bare === 'Inf')
        return pad(sign + bare, form, false);
    const digits = form.sharp && verb !== 'b' ? sharpened(bare, verb, form.precision) : bare;
    if (sign !== '' && form.zero && !form.minus && form.width !== undefined)
        return sign + digits.padStart(form.width - sign.length, '0');
    return pad(sign + digits, form);
};


/***/ }),

/***/ 69373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ addFunctionWork),
/* harmony export */   fn: () => (/* binding */ stepsPerMicrosecond),
/* harmony export */   xr: () => (/* binding */ takeFunctionWork)
/* harmony export */ });
/** So many steps of a rendering take as long. */
const stepsPerMicrosecond = 6;
let done = 0;
/** Adds work of a function that the sizes of its arguments and of its result do not tell, in steps. */
const addFunctionWork = (steps) => {
    done += steps;
};
/** The work that functions have added since this was asked for. */
const takeFunctionWork = () => {
    const taken = done;
    done = 0;
    return taken;
};


/***/ }),

/***/ 49749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   A1: () => (/* binding */ sliceBytes),
/* harmony export */   M7: () => (/* binding */ goUnquote),
/* harmony export */   Oi: () => (/* binding */ isPrint),
/* harmony export */   RT: () => (/* binding */ unicodeEscape),
/* harmony export */   Xo: () => (/* binding */ compareBytes),
/* harmony export */   dg: () => (/* binding */ goQuote),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   gm: () => (/* binding */ textOfBytes)
/* harmony export */ });
/**
 * Text as Go sees it: bytes of UTF-8. Stray bytes, which come from cutting inside of a character, are kept as lone surrogates U+DC80 to
 * U+DCFF.
 */
const strayBase = 0xdc00;
const isStray = (code) => code >= 0xdc80 && code <= 0xdcff;
/** True when a text holds no stray byte and no character beyond ASCII: then characters are bytes. */
const isAscii = (text) => {
    for (let index = 0; index < text.length; index += 1)
        if (text.charCodeAt(index) > 0x7f)
            return false;
    return true;
};
/** The bytes of a text. */
const bytesOf = (text) => {
    if (!/[\udc80-\udcff]/.test(text) || !hasStray(text))
        return Buffer.from(text, 'utf8');
    const parts = [];
    let start = 0;
    for (let index = 0; index < text.length; index += 1) {
        if (!isLoneStray(text, index))
            continue;
        parts.push(Buffer.from(text.slice(start, index), 'utf8'), Buffer.from([text.charCodeAt(index) - strayBase]));
        start = index + 1;
    }
    parts.push(Buffer.from(text.slice(start), 'utf8'));
    return Buffer.concat(parts);
};
const isLoneStray = (text, index) => {
    if (!isStray(text.charCodeAt(index)))
        return false;
    const before = index > 0 ? text.charCodeAt(index - 1) : 0;
    return before < 0xd800 || before > 0xdbff;
};
const hasStray = (text) => {
    for (let index = 0; index < text.length; index += 1)
        if (isLoneStray(text, index))
            return true;
    return false;
};
/** The text of some bytes; what is not UTF-8 becomes stray bytes. */
const textOfBytes = (bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const text = buffer.toString('utf8');
    if (!text.includes('\ufffd'))
        return text;
    const parts = [];
    for (let index = 0; index < buffer.length;) {
        const size = runeSize(buffer, index);
        parts.push(size === 0 ? String.fromCharCode(strayBase + (buffer[index] ?? 0)) : buffer.toString('utf8', index, index + size));
        index += Math.max(size, 1);
    }
    return parts.join('');
};
/** How many bytes a character has that begins with this one; 0 for a byte that begins none. */
const sizeFrom = (first) => {
    if (first < 0x80)
        return 1;
    if (first < 0xc2)
        return 0;
    if (first < 0xe0)
        return 2;
    if (first < 0xf0)
        return 3;
    return first <= 0xf4 ? 4 : 0;
};
/** Behind some first bytes fewer second ones may stand. Source: unicode/utf8, accept ranges. */
const isAccepted = (first, second) => {
    switch (first) {
        case 0xe0:
            return second >= 0xa0;
        case 0xed:
            return second <= 0x9f;
        case 0xf0:
            return second >= 0x90;
        case 0xf4:
            return second <= 0x8f;
        default:
            return true;
    }
};
/** How many bytes the character at an index has; 0 where there is none. */
const runeSize = (bytes, index) => {
    const first = bytes[index] ?? 0;
    const size = sizeFrom(first);
    if (size < 2)
        return size;
    if (index + size > bytes.length)
        return 0;
    for (let at = 1; at < size; at += 1)
        if (((bytes[index + at] ?? 0) & 0xc0) !== 0x80)
            return 0;
    return isAccepted(first, bytes[index + 1] ?? 0) ? size : 0;
};
/** Length in bytes, as `len` counts. */
const byteLength = (text) => (isAscii(text) ? text.length : bytesOf(text).length);
/** A piece of a text by bytes, as Go slices a string. */
const sliceBytes = (text, start, end) => isAscii(text) ? text.slice(start, end) : textOfBytes(bytesOf(text).subarray(start, end));
/** Compares two texts byte by byte, as Go does. */
const compareBytes = (one, other) => {
    if (isAscii(one) && isAscii(other))
        return one < other ? -1 : one > other ? 1 : 0;
    return Buffer.compare(bytesOf(one), bytesOf(other));
};
/** True for what Go's unicode.IsPrint accepts: letters, marks, numbers, punctuation, symbols and the space. */
const isPrint = (rune) => rune === ' ' || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(rune);
const escapes = new Map([
    ['\u0007', '\\a'],
    ['\b', '\\b'],
    ['\f', '\\f'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
    ['\v', '\\v'],
    ['\\', '\\\\'],
]);
/** A character by its number, as Go's literals have it. */
const unicodeEscape = (code) => code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
const byteEscape = (byte) => `\\x${byte.toString(16).padStart(2, '0')}`;
const quotedRune = (rune, quote) => {
    if (rune === quote)
        return `\\${rune}`;
    const known = escapes.get(rune);
    if (known !== undefined)
        return known;
    const code = rune.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff)
        return isStray(code) ? byteEscape(code - strayBase) : '\ufffd';
    if (isPrint(rune))
        return rune;
    return code < 0x20 || code === 0x7f ? byteEscape(code) : unicodeEscape(code);
};
/** A text in quotes as strconv.Quote writes it. */
const goQuote = (text, quote = '"') => {
    const parts = [];
    for (const rune of text)
        parts.push(quotedRune(rune, quote));
    return quote + parts.join('') + quote;
};
/** The text of a Go string or character literal. Undefined when it is not one. Source: strconv.Unquote. */
const goUnquote = (literal) => {
    const quote = literal[0];
    if (literal.length < 2 || literal.at(-1) !== quote)
        return undefined;
    const body = literal.slice(1, -1);
    if (quote === '`')
        return body.includes('`') ? undefined : body.replaceAll('\r', '');
    if (quote !== '"' && quote !== "'")
        return undefined;
    // Why: most literals are words, which stand for themselves.
    if (quote === '"' && /^[\w .:/-]*$/.test(body))
        return body;
    const bytes = [];
    let count = 0;
    for (let index = 0; index < body.length; count += 1) {
        const read = readCharacter(body, index, quote);
        if (read === undefined)
            return undefined;
        bytes.push(read.bytes);
        index = read.end;
    }
    if (quote === "'" && count !== 1)
        return undefined;
    return textOfBytes(Buffer.concat(bytes));
};
const simpleEscapes = new Map([
    ['a', '\u0007'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['v', '\v'],
    ['\\', '\\'],
]);
/** How many digits stand behind the letter of an escape. */
const hexDigits = new Map([
    ['x', 2],
    ['u', 4],
    ['U', 8],
]);
/** An escape whose digits begin at an index. */
const readHex = (body, index, letter, size) => {
    const end = index + size;
    const hex = body.slice(index, end);
    if (!/^[\da-f]+$/iu.test(hex) || hex.length !== size)
        return undefined;
    const value = Number.parseInt(hex, 16);
    if (letter === 'x')
        return { bytes: Buffer.from([value]), end };
    if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
        return undefined;
    return { bytes: Buffer.from(String.fromCodePoint(value), 'utf8'), end };
};
const readOctal = (body, index) => {
    const octal = /^[0-7]{3}/u.exec(body.slice(index))?.[0];
    const value = octal === undefined ? 256 : Number.parseInt(octal, 8);
    return value > 255 ? undefined : { bytes: Buffer.from([value]), end: index + 3 };
};
const readCharacter = (body, index, quote) => {
    const code = body.codePointAt(index) ?? 0;
    const rune = String.fromCodePoint(code);
    if (rune === quote || rune === '\n')
        return undefined;
    if (rune !== '\\')
        return { bytes: bytesOf(rune), end: index + rune.length };
    const next = body[index + 1] ?? '';
    const simple = next === quote ? quote : simpleEscapes.get(next);
    if (simple !== undefined)
        return { bytes: Buffer.from(simple), end: index + 2 };
    const digits = hexDigits.get(next);
    return digits === undefined ? readOctal(body, index + 1) : readHex(body, index + 2, next, digits);
};


/***/ }),

/***/ 94263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ fractionAt),
/* harmony export */   Ed: () => (/* binding */ perSecond),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   US: () => (/* binding */ months),
/* harmony export */   Uu: () => (/* binding */ zoneAt),
/* harmony export */   Yb: () => (/* binding */ unixSeconds),
/* harmony export */   ag: () => (/* binding */ rfc3339),
/* harmony export */   cQ: () => (/* binding */ zeroTime),
/* harmony export */   fU: () => (/* binding */ formatTime)
/* harmony export */ });
/* harmony import */ var _text_bounded_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76712);
/* harmony import */ var _function_work_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69373);
/* harmony import */ var _go_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81817);



/** Nanoseconds of a second. */
const perSecond = 1000000000n;
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
/** Whole seconds since 1970, rounded down. */
const unixSeconds = ({ unixNano }) => {
    const seconds = unixNano / perSecond;
    return unixNano < 0n && unixNano % perSecond !== 0n ? seconds - 1n : seconds;
};
const clockOf = (time) => {
    const seconds = unixSeconds(time);
    const date = new Date(Number(seconds + BigInt(time.zone.offset * 60)) * 1000);
    const year = date.getUTCFullYear();
    return {
        year,
        month: date.getUTCMonth(),
        day: date.getUTCDate(),
        weekday: date.getUTCDay(),
        yearDay: Math.floor((Date.UTC(2000, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(2000, 0, 1)) / 86_400_000) +
            1 -
            (isLeap(year) || date.getUTCMonth() < 2 ? 0 : 1),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
        nano: Number(time.unixNano - seconds * perSecond),
    };
};
const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const two = (value) => `${value}`.padStart(2, '0');
const zoneText = (offset, form) => {
    if (form.zulu && offset === 0)
        return 'Z';
    const size = Math.abs(offset);
    const sign = offset < 0 ? '-' : '+';
    const minutes = form.short ? '' : `${form.colon ? ':' : ''}${two(size % 60)}`;
    return `${sign}${two(Math.floor(size / 60))}${minutes}${form.seconds ? `${form.colon ? ':' : ''}00` : ''}`;
};
/** The elements of a layout, the longer ones first where one begins with another. Source: Go's time, nextStdChunk. */
const elements = [
    ['January', ({ month }) => months[month] ?? ''],
    ['Jan', ({ month }) => (months[month] ?? '').slice(0, 3)],
    ['Monday', ({ weekday }) => days[weekday] ?? ''],
    ['Mon', ({ weekday }) => (days[weekday] ?? '').slice(0, 3)],
    [
        'MST',
        (_, { zone }) => zone.name || zoneText(zone.offset, { colon: false, zulu: false, seconds: false, short: zone.offset % 60 === 0 }),
    ],
    ['2006', ({ year }) => `${year}`.padStart(4, '0')],
    ['-07:00:00', (_, { zone }) => zoneText(zone.offset, { colon: true, zulu: false, seconds: true })],
    ['-07:00', (_, { zone }) => zoneText(zone.offset, { colon: true, zulu: false, seconds: false })],
    ['-070000', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: false, seconds: true })],
    ['-0700', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: false, seconds: false })],
    ['-07', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: false, seconds: false, short: true })],
    ['Z07:00:00', (_, { zone }) => zoneText(zone.offset, { colon: true, zulu: true, seconds: true })],
    ['Z07:00', (_, { zone }) => zoneText(zone.offset, { colon: true, zulu: true, seconds: false })],
    ['Z070000', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: true, seconds: true })],
    ['Z0700', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: true, seconds: false })],
    ['Z07', (_, { zone }) => zoneText(zone.offset, { colon: false, zulu: true, seconds: false, short: true })],
    ['002', ({ yearDay }) => `${yearDay}`.padStart(3, '0')],
    ['__2', ({ yearDay }) => `${yearDay}`.padStart(3, ' ')],
    ['01', ({ month }) => two(month + 1)],
    ['02', ({ day }) => two(day)],
    ['03', ({ hour }) => two(hour % 12 === 0 ? 12 : hour % 12)],
    ['04', ({ minute }) => two(minute)],
    ['05', ({ second }) => two(second)],
    ['06', ({ year }) => two(year % 100)],
    ['15', ({ hour }) => two(hour)],
    ['PM', ({ hour }) => (hour >= 12 ? 'PM' : 'AM')],
    ['pm', ({ hour }) => (hour >= 12 ? 'pm' : 'am')],
    ['_2', ({ day }) => `${day}`.padStart(2, ' ')],
    ['1', ({ month }) => `${month + 1}`],
    ['2', ({ day }) => `${day}`],
    ['3', ({ hour }) => `${hour % 12 === 0 ? 12 : hour % 12}`],
    ['4', ({ minute }) => `${minute}`],
    ['5', ({ second }) => `${second}`],
];
/** The fraction of a second that a layout has at an offset. */
const fractionAt = (layout, at) => /^[.,](?:0+|9+)(?!\d)/u.exec(layout.slice(at, at + 40))?.[0];
const fractionText = (form, nano) => {
    const digits = `${nano}`
        .padStart(9, '0')
        .slice(0, form.length - 1)
        .padEnd(form.length - 1, '0');
    if (form[1] === '0')
        return form[0] + digits;
    const bare = digits.replace(/0+$/u, '');
    return bare === '' ? '' : form[0] + bare;
};
const elementAt = (layout, at) => {
    if (layout.startsWith('_2006', at))
        return undefined;
    return elements.find(([name]) => {
        if (!layout.startsWith(name, at))
            return false;
        const next = layout[at + name.length] ?? '';
        return name !== 'Jan' && name !== 'Mon' ? true : !(next >= 'a' && next <= 'z');
    });
};
/** A time by a layout of Go. */
const formatTime = (time, layout) => {
    const clock = clockOf(time);
    const parts = [];
    for (let at = 0; at < layout.length;) {
        const fraction = fractionAt(layout, at);
        const element = fraction === undefined ? elementAt(layout, at) : undefined;
        if (fraction !== undefined)
            parts.push(fractionText(fraction, clock.nano));
        else
            parts.push(element ? element[1](clock, time) : (layout[at] ?? ''));
        at += fraction?.length ?? element?.[0].length ?? 1;
    }
    return parts.join('');
};
/** The layout in which times stand in JSON, YAML and TOML. Source: Go's time.RFC3339Nano. */
const rfc3339 = '2006-01-02T15:04:05.999999999Z07:00';
/** `String()` of a time. */
const timeText = (time) => formatTime(time, '2006-01-02 15:04:05.999999999 -0700 MST');
/** The zero time, as Go's time.Time{} prints. */
const zeroTime = new _go_value_js__WEBPACK_IMPORTED_MODULE_0__/* .GoTime */ .yT(-62135596800n * perSecond);
/** What tells the time of a zone: to make one takes a hundred microseconds. */
const formats = new _text_bounded_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .BoundedMemory */ .P(100);
/** Steps that to ask one counts as: a name may be another each time. */
const stepsPerZone = 300;
/** The offset of a zone of the tz database at a time, in minutes, with its short name; undefined for a zone that there is not. */
const zoneAt = (zone, time) => {
    if (zone === '' || zone === 'UTC' || zone === 'Local')
        return { offset: 0, name: 'UTC' };
    try {
        const date = new Date(Number(unixSeconds(time)) * 1000);
        const part = (style) => {
            (0,_function_work_js__WEBPACK_IMPORTED_MODULE_2__/* .addFunctionWork */ .BG)(stepsPerZone);
            const format = formats.of(`${style} ${zone}`, () => new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }));
            return format.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? '';
        };
        const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d+):(\d+))?/u.exec(part('longOffset')) ?? [];
        const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
        return { offset, name: zoneName(zone, part('short'), offset) };
    }
    catch {
        return undefined;
    }
};
/** Short names that English leaves out of the zones of other countries, by offset. Source: the tz database. */
const europeanNames = {
    0: ['GMT', 'WEST'],
    60: ['CET', 'BST'],
    120: ['CEST', 'EET'],
    180: ['EEST', 'MSK'],
};
const zoneName = (zone, short, offset) => {
    if (!short.startsWith('GMT'))
        return short;
    if (zone.startsWith('Europe/'))
        return (europeanNames[offset] ?? [''])[0] ?? '';
    if (zone === 'Asia/Tokyo')
        return 'JST';
    if (zone === 'Asia/Kolkata')
        return 'IST';
    return zoneText(offset, { colon: false, zulu: false, seconds: false, short: offset % 60 === 0 });
};


/***/ }),

/***/ 81817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ madeOf),
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   LK: () => (/* binding */ GoFloat),
/* harmony export */   On: () => (/* binding */ GoStruct),
/* harmony export */   PN: () => (/* binding */ everythingOf),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   Zq: () => (/* binding */ ownControlOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c9: () => (/* binding */ kindOfRaw),
/* harmony export */   dP: () => (/* binding */ GoSlice),
/* harmony export */   gL: () => (/* binding */ decidedPieces),
/* harmony export */   mb: () => (/* binding */ typeOfRaw),
/* harmony export */   oS: () => (/* binding */ Ref),
/* harmony export */   ov: () => (/* binding */ GoInt),
/* harmony export */   rO: () => (/* binding */ calledPieces),
/* harmony export */   rs: () => (/* binding */ controlOf),
/* harmony export */   s6: () => (/* binding */ nothing),
/* harmony export */   tn: () => (/* binding */ GoMap),
/* harmony export */   un: () => (/* binding */ learntOf),
/* harmony export */   yT: () => (/* binding */ GoTime)
/* harmony export */ });
/* harmony import */ var _function_work_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69373);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96005);


/** A whole number of one of Go's types. */
class GoInt {
    type;
    value;
    constructor(value, type = 'int') {
        this.type = type;
        this.value = type === 'int' && Number.isSafeInteger(value) ? BigInt(value) : wrapped(BigInt(value), type);
    }
}
const bits = {
    int: 64,
    int8: 8,
    int16: 16,
    int32: 32,
    int64: 64,
    uint: 64,
    uint8: 8,
    uint16: 16,
    uint32: 32,
    uint64: 64,
};
const wrapped = (value, type) => type.startsWith('u') ? BigInt.asUintN(bits[type], value) : BigInt.asIntN(bits[type], value);
/** A float64. */
class GoFloat {
    value;
    constructor(value) {
        this.value = value;
    }
}
/** A slice; never changed after it was made. `element` is the type of its elements. */
class GoSlice {
    element;
    /** The text of a slice of bytes. */
    bytes;
    methods;
    #items;
    #make;
    constructor(items, element = 'interface {}', bytes, methods) {
        this.element = element;
        this.bytes = bytes;
        this.methods = methods;
        if (typeof items === 'function')
            this.#make = items;
        else
            this.#items = items;
    }
    get items() {
        this.#items ??= this.#make?.() ?? [];
        return this.#items;
    }
}
/** A map with text keys. Templates change maps (`set`, `unset`, `merge`), so this one is shared by all that hold it. */
class GoMap {
    entries;
    element;
    /** `chartutil.Values` and the like, when the type has a name. */
    named;
    methods;
    /** What decided what templates put into it, or did not. */
    decided = _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .noSources */ .S0;
    /** The name of the chart whose values these are, where it is not here: what else it would bring is not known. */
    lacks;
    constructor(entries, element = 'interface {}', named, methods) {
        this.entries = entries;
        this.element = element;
        this.named = named;
        this.methods = methods;
    }
}
/** A struct, or a pointer to one. */
class GoStruct {
    type;
    isPointer;
    fields;
    methods;
    /** What `String()` gives, when the type has it. */
    text;
    /** What an action alone prints of it, where its address can be taken and its pointer has `String()`. */
    printed;
    /** Its fields as fmt prints them, where one struct holds another without a name. */
    shown;
    /** What is written of it in JSON and YAML, where that is not its fields under their own names. */
    encoded;
    constructor(type, fields, given = {}) {
        this.type = type;
        this.fields = fields;
        this.isPointer = given.isPointer ?? false;
        this.methods = given.methods ?? new Map();
        this.text = given.text;
        this.printed = given.printed;
        this.encoded = given.encoded;
        this.shown = given.shown;
    }
}
/** A point in time, in a zone. */
class GoTime {
    /** Nanoseconds since 1970. */
    unixNano;
    /** Minutes east of Greenwich, and the zone's short name. */
    zone;
    constructor(unixNano, zone = { offset: 0, name: 'UTC' }) {
        this.unixNano = unixNano;
        this.zone = zone;
    }
}
/** The whole text of some pieces. */
const textOf = (pieces) => {
    let text = '';
    for (const piece of pieces)
        text += piece.text;
    return text;
};
/**
 * A value on its way through a template, as a reflect.Value is in Go: nothing at all (`raw` is undefined), or what it holds. `boxed`: it is
 * held by an interface, as elements of lists and maps are.
 */
class Ref {
    raw;
    boxed;
    /** Its parts, where a text has parts of different origin. */
    pieces;
    #data;
    #control;
    /** Without `data` and `control` they are those of the pieces. */
    constructor(raw, data, control, boxed = false, pieces) {
        this.raw = raw;
        this.boxed = boxed;
        this.pieces = pieces;
        this.#data = data;
        this.#control = control;
    }
    /** What it was made of. */
    get data() {
        this.#data ??= this.pieces ? (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(this.pieces.map(({ data }) => data)) : _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .noSources */ .S0;
        return this.#data;
    }
    /** What decided that it is this and not something else. */
    get control() {
        this.#control ??= this.pieces ? (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(this.pieces.map(({ control }) => control)) : _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .noSources */ .S0;
        return this.#control;
    }
    /** The same held by an interface, or not. */
    box(boxed = true) {
        return boxed === this.boxed ? this : new Ref(this.raw, this.#data, this.#control, boxed, this.pieces);
    }
    /** The same, decided by more, and each of its parts. */
    decidedBy(sources) {
        if (sources.length === 0)
            return this;
        if (this.pieces)
            return new Ref(this.raw, this.#data, undefined, this.boxed, decidedPieces(this.pieces, sources));
        return new Ref(this.raw, this.#data, (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTwo */ .n$)(this.control, sources), this.boxed);
    }
}
/** Parts of a text, each decided by more. What neighbours share is joined once. */
const decidedPieces = (pieces, sources) => {
    if (sources.length === 0)
        return pieces;
    let [before, joined] = [_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .noSources */ .S0, sources];
    return pieces.map(piece => {
        if (piece.control !== before) {
            before = piece.control;
            joined = (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTwo */ .n$)(before, sources);
        }
        return joined === piece.control ? piece : { text: piece.text, data: piece.data, control: joined ?? sources };
    });
};
/** Parts of a text, each made by what stands further out, too: a call, an action. */
const calledPieces = (pieces, sources) => {
    let [before, joined] = [_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .noSources */ .S0, sources];
    return pieces.map(piece => {
        if (piece.data !== before) {
            before = piece.data;
            joined = (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTwo */ .n$)(before, sources);
        }
        return { text: piece.text, data: joined ?? sources, control: piece.control };
    });
};
/** The zero reflect.Value: nothing. */
const nothing = new Ref(undefined);
/** What decided about a value itself: that a collection is empty or not, and of which kind it is. */
const ownControlOf = ({ raw, control }) => (raw instanceof GoMap ? (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTwo */ .n$)(control, raw.decided) : control);
/** What was found out about some values without looking at what they hold. */
const learntOf = (raw, ...from) => new Ref(raw, (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(from.map(({ data }) => data)), (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(from.map(ownControlOf)));
/** A value that some others were made into. */
const madeOf = (raw, ...from) => new Ref(raw, (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(from.map(everythingOf)), (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(from.map(controlOf)));
/** A value and all that is in it, in order. Each collection is looked into once, however often it is held. */
const allIn = (ref) => {
    const all = [];
    const seen = new Set();
    const rest = [ref];
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
        const { raw } = next;
        all.push(next);
        if (!(raw instanceof GoSlice || raw instanceof GoMap) || seen.has(raw))
            continue;
        seen.add(raw);
        const held = raw instanceof GoMap ? [...raw.entries.values()] : raw.bytes === undefined ? raw.items : [];
        for (const one of held.toReversed())
            rest.push(one);
    }
    (0,_function_work_js__WEBPACK_IMPORTED_MODULE_1__/* .addFunctionWork */ .BG)(all.length);
    return all;
};
/** What a value and all that is in it was made of. */
const everythingOf = (ref) => ref.raw instanceof GoSlice || ref.raw instanceof GoMap ? (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(allIn(ref).map(({ data }) => data)) : ref.data;
/** What decided about a value and all that is in it. */
const controlOf = (ref) => ref.raw instanceof GoSlice || ref.raw instanceof GoMap
    ? (0,_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSources */ .zz)(allIn(ref).flatMap(({ raw, control }) => (raw instanceof GoMap ? [control, raw.decided] : [control])))
    : ref.control;
/** reflect.Kind of what is held. */
const kindOfRaw = (raw) => {
    if (raw === undefined || raw === null)
        return 'invalid';
    if (typeof raw === 'string')
        return 'string';
    if (typeof raw === 'boolean')
        return 'bool';
    if (raw instanceof GoInt)
        return raw.type;
    if (raw instanceof GoFloat)
        return 'float64';
    if (raw instanceof GoSlice)
        return 'slice';
    if (raw instanceof GoMap)
        return 'map';
    if (raw instanceof GoTime)
        return 'struct';
    return raw.isPointer ? 'ptr' : 'struct';
};
/** The name of the type of what is held, as `%T` prints it; `<nil>` for nil. */
const typeOfRaw = (raw) => {
    if (raw === undefined || raw === null)
        return '<nil>';
    if (typeof raw === 'string')
        return 'string';
    if (typeof raw === 'boolean')
        return 'bool';
    if (raw instanceof GoInt)
        return raw.type;
    if (raw instanceof GoFloat)
        return 'float64';
    if (raw instanceof GoSlice)
        return `[]${raw.element}`;
    if (raw instanceof GoMap)
        return raw.named ?? `map[string]${raw.element}`;
    if (raw instanceof GoTime)
        return 'time.Time';
    return raw.isPointer ? `*${raw.type}` : raw.type;
};
/** The static type of a value: an interface for what is held by one. */
const typeOf = (ref) => (ref.boxed ? 'interface {}' : typeOfRaw(ref.raw));
/** What text/template takes for true: everything but nil, false, zero and what is empty. */
const isTrue = (raw) => {
    if (raw === undefined || raw === null)
        return false;
    if (typeof raw === 'boolean')
        return raw;
    if (typeof raw === 'string')
        return raw.length > 0;
    if (raw instanceof GoInt)
        return raw.value !== 0n;
    if (raw instanceof GoFloat)
        return raw.value !== 0;
    if (raw instanceof GoSlice)
        return raw.items.length > 0;
    if (raw instanceof GoMap)
        return raw.entries.size > 0;
    return true;
};


/***/ }),

/***/ 96005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S0: () => (/* binding */ noSources),
/* harmony export */   Wt: () => (/* binding */ isOfFact),
/* harmony export */   YR: () => (/* binding */ Place),
/* harmony export */   n$: () => (/* binding */ joinTwo),
/* harmony export */   yD: () => (/* binding */ factOf),
/* harmony export */   zz: () => (/* binding */ joinSources)
/* harmony export */ });
/**
 * A place that decided about something printed: a value of a values file, a literal or action of a template, or a fact of the cluster or the
 * moment, which nobody knows before it is deployed.
 */
class Place {
    kind;
    /** The file's path as the renderer was given it. Empty for what stands in no file (flags, the release, facts). */
    file;
    /** The path of a value in its file: `image/tag`; of a fact its name; empty for a template. */
    path;
    /** Half-open offsets in the file, in UTF-16 units. */
    start;
    end;
    /** In which set it was last put. Why here: sets are joined for everything that is printed, and looking places up is half of the work. */
    #set = 0;
    constructor(kind, file, path, start, end) {
        this.kind = kind;
        this.file = file;
        this.path = path;
        this.start = start;
        this.end = end;
    }
    static #sets = 0;
    /** The places of some sets, each once, in their order; one of the sets where it holds them all. Linear in what is joined. */
    static join(sets) {
        let first = noSources;
        let joined;
        let set = 0;
        for (const next of sets) {
            if (next.length === 0 || next === first)
                continue;
            if (first.length === 0)
                first = next;
            else {
                if (set === 0)
                    set = Place.#mark(first);
                joined = Place.#add(joined, first, next, set);
            }
        }
        return joined ?? first;
    }
    static #mark(places) {
        Place.#sets += 1;
        for (const place of places)
            place.#set = Place.#sets;
        return Place.#sets;
    }
    static #add(given, first, more, set) {
        let joined = given;
        for (const place of more) {
            if (place.#set === set)
                continue;
            joined ??= [...first];
            const next = joined.length < maxSources ? place : unbounded;
            if (next.#set !== set)
                joined.push(next);
            next.#set = set;
            if (next === unbounded)
                break;
        }
        return joined;
    }
}
/** More than this are not kept; then `unbounded` is among them, which stands for every place. */
const maxSources = 200;
/** Stands for all places: too many decided. */
const unbounded = new Place('template', '', '', 0, 0);
const noSources = [];
/** What decides by a fact, called as templates call it: `.Release.IsUpgrade`. */
const factOf = (name) => [new Place('fact', '', name, 0, 0)];
/** Whether a fact is among what decided, or may be. */
const isOfFact = (sources) => sources.some(place => place.kind === 'fact' || place === unbounded);
/** The places of two sets, those of the first before those of the other. */
const joinTwo = (one, other) => {
    if (one === other || other.length === 0)
        return one;
    return one.length === 0 || beginsWith(other, one) ? other : Place.join([one, other]);
};
/** Often one of two sets was made of the other. */
const beginsWith = (set, part) => part.length < set.length && part.every((place, index) => place === set[index]);
/** The places of some sets, as `joinTwo` joins them. */
const joinSources = (sets) => Place.join(sets);


/***/ }),

/***/ 73698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ TemplateError),
/* harmony export */   R: () => (/* binding */ CallError)
/* harmony export */ });
/** What Go's text/template says of a template that cannot be parsed or executed, word for word. */
class TemplateError extends Error {
    name = 'TemplateError';
}
/** What a function of a template says when it refuses its arguments; the evaluator tells where it was called. */
class CallError extends Error {
    name = 'CallError';
}


/***/ }),

/***/ 82357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ percentDecoded)
/* harmony export */ });
/** A text with its percent-encoding decoded; one whose encoding is broken as it is. Source: RFC 3986, section 2.1. */
const percentDecoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};


/***/ })

};
;