"use strict";
exports.id = 551;
exports.ids = [551];
exports.modules = {

/***/ 80551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  render: () => (/* binding */ render),
  renderOutput: () => (/* binding */ renderOutput)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/render/helm/chart-error.js
/** Why a chart cannot be loaded, in Helm's words. */
class ChartError extends Error {
}

;// CONCATENATED MODULE: ./build/render/template/go-text.js
/** Text as Go sees it: bytes of UTF-8. Stray bytes, which come from cutting inside of a character, are kept as lone surrogates U+DC80 to U+DCFF. */
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

;// CONCATENATED MODULE: ./build/render/helm/crds.js

/** A file of `crds/` that Helm takes for a definition. */
const isDefinition = (path) => path.startsWith('crds/') && ['.yaml', '.yml', '.json'].some(end => path.endsWith(end));
/** The custom resource definitions of a chart and its subcharts, the parent's first: whole files, not rendered. */
const crdsOf = (chart, path = chart.name) => [
    ...[...chart.files]
        .filter(([name]) => isDefinition(name))
        .toSorted(([one], [other]) => compareBytes(one, other))
        .map(([name, file]) => ({
        path: `${path}/${name}`,
        text: 'text' in file ? file.text : '',
        pieces: [],
        kind: 'CustomResourceDefinition',
        isHook: false,
        isTest: false,
    })),
    ...chart.dependencies.flatMap(child => crdsOf(child, `${path}/charts/${child.name}`)),
];

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/render/template/sources.js
/** More than this are not kept; then `unbounded` is among them, which stands for every place. */
const maxSources = 200;
/** Stands for all places: too many decided. */
const unbounded = { kind: 'template', file: '', path: '', start: 0, end: 0 };
const noSources = [];
/** All places of some sets, each once, in their order. Linear in what is joined. */
const joinSources = (sets) => {
    let joined = noSources;
    let seen;
    let own;
    for (const set of sets) {
        if (set.length === 0 || set === joined)
            continue;
        if (joined.length === 0 && own === undefined) {
            joined = set;
            continue;
        }
        own ??= [...joined];
        seen ??= new Set(own);
        for (const place of set) {
            if (seen.has(place))
                continue;
            if (own.length >= maxSources) {
                if (!seen.has(unbounded))
                    own.push(unbounded);
                return own;
            }
            seen.add(place);
            own.push(place);
        }
    }
    return own ?? joined;
};

;// CONCATENATED MODULE: ./build/render/template/go-value.js

/** A whole number of one of Go's types. */
class GoInt {
    type;
    value;
    constructor(value, type = 'int') {
        this.type = type;
        const whole = BigInt(value);
        this.value = type.startsWith('u') ? BigInt.asUintN(bitsOf(type), whole) : BigInt.asIntN(bitsOf(type), whole);
    }
}
const bitsOf = (type) => Number(/\d+$/u.exec(type)?.[0] ?? 64);
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
const textOf = (pieces) => pieces.map(({ text }) => text).join('');
/**
 * A value on its way through a template, as a reflect.Value is in Go: nothing at all (`raw` is undefined), or what it holds. `boxed`: it is
 * held by an interface, as elements of lists and maps are.
 */
class Ref {
    raw;
    /** What it was made of. */
    data;
    /** What decided that it is this and not something else. */
    control;
    boxed;
    /** Its parts, where a text has parts of different origin. */
    pieces;
    constructor(raw, data = noSources, control = noSources, boxed = false, pieces) {
        this.raw = raw;
        this.data = data;
        this.control = control;
        this.boxed = boxed;
        this.pieces = pieces;
    }
    /** The same held by an interface, or not. */
    box(boxed = true) {
        return boxed === this.boxed ? this : new Ref(this.raw, this.data, this.control, boxed, this.pieces);
    }
    /** The same, decided by more. */
    decidedBy(sources) {
        return sources.length === 0 ? this : new Ref(this.raw, this.data, joinSources([this.control, sources]), this.boxed, this.pieces);
    }
}
/** The zero reflect.Value: nothing. */
const nothing = new Ref(undefined);
/** A value that some others were made into. */
const madeOf = (raw, ...from) => new Ref(raw, joinSources(from.map(everythingOf)), joinSources(from.map(({ control }) => control)));
/** What decided about a value and all that is in it. Each collection is looked into once, however often it is held. */
const everythingOf = (ref) => {
    if (!(ref.raw instanceof GoSlice || ref.raw instanceof GoMap))
        return ref.data;
    const sets = [];
    const seen = new Set();
    const rest = [ref];
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
        const { raw } = next;
        if (next.data.length > 0)
            sets.push(next.data);
        if (!(raw instanceof GoSlice || raw instanceof GoMap) || seen.has(raw))
            continue;
        seen.add(raw);
        const held = raw instanceof GoMap ? [...raw.entries.values()] : raw.bytes === undefined ? raw.items : [];
        for (const one of held.toReversed())
            rest.push(one);
    }
    return joinSources(sets);
};
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

;// CONCATENATED MODULE: ./build/render/template/template-error.js
/** What Go's text/template says of a template that cannot be parsed or executed, word for word. */
class TemplateError extends Error {
    name = 'TemplateError';
}
/** What a function of a template says when it refuses its arguments; the evaluator tells where it was called. */
class CallError extends Error {
    name = 'CallError';
}

;// CONCATENATED MODULE: ./build/render/template/format-number.js
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

;// CONCATENATED MODULE: ./build/render/template/format-verbs.js


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
    const shown = goQuote(text);
    return plus ? toAscii(shown) : shown;
};
const toAscii = (text) => Array.from(text)
    .map(rune => {
    const code = rune.codePointAt(0) ?? 0;
    return code < 0x80 ? rune : unicodeEscape(code);
})
    .join('');
const hexOf = (text, form, upper) => {
    const bytes = bytesOf(text).subarray(0, form.precision);
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
    return pad(`U+${digits}${form.sharp && rune !== '' && isPrint(rune) ? ` '${rune}'` : ''}`, form, false);
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
        return pad(form.plus ? toAscii(goQuote(runeOf(value), "'")) : goQuote(runeOf(value), "'"), form);
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
    const text = formatFloat(value, letter, form.precision ?? defaultPrecisions[verb]);
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

;// CONCATENATED MODULE: ./build/render/template/go-time.js

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
const go_time_elements = [
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
    return go_time_elements.find(([name]) => {
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
const zeroTime = new GoTime(-62135596800n * perSecond);
/** The offset of a zone of the tz database at a time, in minutes, with its short name; undefined for a zone that there is not. */
const zoneAt = (zone, time) => {
    if (zone === '' || zone === 'UTC' || zone === 'Local')
        return { offset: 0, name: 'UTC' };
    try {
        const date = new Date(Number(unixSeconds(time)) * 1000);
        const part = (style) => new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style })
            .formatToParts(date)
            .find(({ type }) => type === 'timeZoneName')?.value ?? '';
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

;// CONCATENATED MODULE: ./build/render/template/format-value.js




/** The keys of a map in the order in which fmt prints and range visits them. */
const sortedKeys = (map) => [...map.entries.keys()].sort(compareBytes);
/** Bound on what one value prints, in UTF-16 units: maps may hold each other over and over. */
const maxPrinted = 20_000_000;
/** Prints values as fmt does. */
class Printer {
    #length = 0;
    /** One value at the top, as an argument of a verb. */
    argument(raw, verb, form) {
        if (raw === null || raw === undefined)
            return verb === 'T' || verb === 'v' ? pad('<nil>', form) : `%!${verb}(<nil>)`;
        if (verb === 'T')
            return pad(typeOfRaw(raw), form);
        if (verb === 'p')
            return raw instanceof GoMap || raw instanceof GoSlice ? '0xc000000000' : this.#bad(raw, verb, form);
        return this.#value(raw, verb, form, 0);
    }
    #bad(raw, verb, form) {
        return `%!${verb}(${typeOfRaw(raw)}=${this.#value(raw, 'v', form, 0)})`;
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
        if (raw instanceof GoSlice)
            return this.#slice(raw, verb, form, depth);
        if (raw instanceof GoMap)
            return this.#map(raw, verb, form, depth);
        if (raw instanceof GoStruct)
            return this.#struct(raw, verb, form, depth);
        return this.#count(this.#scalar(raw, verb, form) ?? this.#bad(raw, verb, form));
    }
    #scalar(raw, verb, form) {
        if (typeof raw === 'string')
            return formatString(raw, verb, form);
        if (typeof raw === 'boolean')
            return verb === 't' || verb === 'v' ? pad(raw ? 'true' : 'false', form) : undefined;
        if (raw instanceof GoInt)
            return formatInt(raw, verb, form);
        if (raw instanceof GoFloat)
            return formatFloatVerb(raw, verb, form);
        return formatString(timeText(raw), verb, form);
    }
    #slice(slice, verb, form, depth) {
        const { items, element, bytes } = slice;
        if (bytes !== undefined && 'sqxX'.includes(verb))
            return this.#count(formatString(bytes, verb, form) ?? '');
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
        return form.sharpV ? `${typeOfRaw(map)}{${parts.join(', ')}}` : `map[${parts.join(' ')}]`;
    }
    #struct(struct, verb, form, depth) {
        if (struct.text !== undefined && !form.sharpV && 'vsxXq'.includes(verb))
            return this.#count(formatString(struct.text, verb, form) ?? '');
        if (struct.isPointer && depth > 0)
            return '0xc000000000';
        const parts = [...struct.fields].map(([name, { raw }]) => `${form.plusV || form.sharpV ? `${name}:` : ''}${raw === null || raw === undefined ? '<nil>' : this.#value(raw, verb, form, depth + 1)}`);
        return `${struct.isPointer ? '&' : ''}${form.sharpV ? struct.type : ''}{${parts.join(form.sharpV ? ', ' : ' ')}}`;
    }
}
/** A value as `%v` prints it. */
const printed = (raw) => new Printer().argument(raw, 'v', plain);
/** Values as fmt.Sprint prints them: a space between two neighbours that are no texts. */
const sprint = (values) => values
    .map((value, index) => {
    const before = values[index - 1];
    const hasSpace = index > 0 && typeof value !== 'string' && typeof before !== 'string';
    return (hasSpace ? ' ' : '') + printed(value);
})
    .join('');

;// CONCATENATED MODULE: ./build/render/functions/arguments.js





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
    return raw instanceof GoInt ? Number(raw.value) : 0;
};
const mapAt = (args, index) => {
    const raw = rawOf(args[index]);
    return raw instanceof GoMap ? raw : new GoMap(new Map());
};
/** A text of parts. */
const textRef = (pieces) => new Ref(textOf(pieces), joinSources(pieces.map(({ data }) => data)), joinSources(pieces.map(({ control }) => control)), false, pieces);
/** The parts of a value as text: those that it has, or itself in one. */
const piecesOf = (ref, text = typeof ref.raw === 'string' ? ref.raw : printed(ref.raw)) => ref.pieces ?? [{ text, data: everythingOf(ref), control: ref.control }];
/** A part of some pieces, by UTF-16 units. */
const slicePieces = (pieces, start, end) => {
    const kept = [];
    let at = 0;
    for (const piece of pieces) {
        const from = Math.max(start - at, 0);
        const to = Math.min(end - at, piece.text.length);
        if (from < to)
            kept.push(from === 0 && to === piece.text.length ? piece : { ...piece, text: piece.text.slice(from, to) });
        at += piece.text.length;
    }
    return kept;
};
/** A text with each of its parts changed alone. */
const mapPieces = (ref, change) => textRef(piecesOf(ref).map(piece => ({ ...piece, text: change(piece.text) })));
/** A value's text as sprig's strval makes it. */
const strval = (raw) => {
    if (typeof raw === 'string')
        return raw;
    if (raw instanceof GoSlice && raw.bytes !== undefined)
        return raw.bytes;
    if (raw instanceof GoTime)
        return timeText(raw);
    if (raw instanceof GoStruct && raw.text !== undefined)
        return raw.text;
    return printed(raw);
};
/** The value decides what the result is, others only that it is this one. */
const chosen = (value, ...deciding) => {
    const by = deciding.flatMap(ref => (ref ? [everythingOf(ref), ref.control] : []));
    return (value ?? new Ref(null)).decidedBy(joinSources(by));
};
/** What Go says when the type of nil is asked for. */
const nilPointer = () => {
    throw new CallError('runtime error: invalid memory address or nil pointer dereference');
};
/** Empty in sprig's sense, which is text/template's for everything that charts hold. */
const isEmpty = (raw) => !isTrue(raw);
/** Pairs of values of one comparison: collections that hold each other many times have many. */
const maxCompared = 1_000_000;
/** reflect.DeepEqual: same types, same content. @throws CallError when there is too much to compare */
const deepEqual = (one, other, count = { left: maxCompared }) => {
    count.left -= 1;
    if (count.left < 0)
        throw new CallError('the values are too large to be compared here');
    if (typeOfRaw(one) !== typeOfRaw(other))
        return false;
    if (one instanceof GoInt && other instanceof GoInt)
        return one.value === other.value;
    if (one instanceof GoFloat && other instanceof GoFloat)
        return one.value === other.value;
    if (one instanceof GoTime && other instanceof GoTime)
        return one.unixNano === other.unixNano;
    if (one === other)
        return true;
    if (one instanceof GoSlice && other instanceof GoSlice)
        return (one.items.length === other.items.length && one.items.every((item, index) => deepEqual(rawOf(item), rawOf(other.items[index]), count)));
    if (one instanceof GoMap && other instanceof GoMap)
        return (one.entries.size === other.entries.size &&
            [...one.entries].every(([key, value]) => other.entries.has(key) && deepEqual(rawOf(value), rawOf(other.entries.get(key)), count)));
    return false;
};

;// CONCATENATED MODULE: ./build/render/functions/strings.js





/** A function of texts whose result is made of all of them. */
const strings_text = (types, make) => go(types, args => madeOf(make(args), ...args));
/** White space in Go's sense. Source: unicode.IsSpace. */
const space = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
const isSpace = (rune) => space.test(rune);
/** The last argument between two offsets, with the parts that it has. */
const cutText = (args, start, end) => {
    const last = args.at(-1) ?? new Ref('');
    const others = args.slice(0, -1).flatMap(everythingOf);
    return textRef(slicePieces(piecesOf(last), start, end)).decidedBy(others);
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
        throw new CallError('strings: negative Repeat count');
    if (value.length * count > repeatLimit)
        throw new CallError('the repeated text is too long');
    return value.repeat(count);
};
/** Lines with blanks before them; the parts of the text stay what they are. */
const indented = (ref, count, before) => {
    const pad = repeated(' ', count);
    const pieces = [];
    const blank = (value) => ({ text: value, data: [], control: [] });
    pieces.push(blank(before + pad));
    for (const piece of piecesOf(ref)) {
        const lines = piece.text.split('\n');
        for (const [index, line] of lines.entries()) {
            if (index > 0)
                pieces.push(blank(`\n${pad}`));
            if (line !== '')
                pieces.push({ ...piece, text: line });
        }
    }
    return textRef(pieces);
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
    for (const byte of bytesOf(value)) {
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
    if (raw instanceof GoSlice)
        return raw.items.filter(item => rawOf(item) !== null);
    return rawOf(ref) === null ? [] : [ref];
};
const joined = (separator, list) => {
    const between = piecesOf(separator);
    const pieces = textsOf(list).flatMap((item, index) => [...(index > 0 ? between : []), ...piecesOf(item, strval(rawOf(item)))]);
    return list.raw instanceof GoSlice ? textRef(pieces).decidedBy(list.data) : textRef(pieces);
};
const splitMap = (parts, args) => {
    const from = madeOf(null, ...args);
    return new Ref(new GoMap(new Map(parts.map((part, index) => [`_${index}`, new Ref(part, from.data, from.control)])), 'string'), from.data, from.control);
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
    const from = madeOf(null, ...args);
    return new Ref(new GoSlice(texts.map(one => new Ref(one, from.data, from.control)), 'string'), from.data, from.control);
};
const quoteAll = (args, quote, mark) => {
    const given = args.filter(ref => rawOf(ref) !== null);
    const blank = (value) => ({ text: value, data: [], control: [] });
    const pieces = given.flatMap((ref, index) => {
        const whole = quote(rawOf(ref));
        const parts = ref.pieces && ref.pieces.length > 1
            ? [blank(mark), ...ref.pieces.map(piece => ({ ...piece, text: quote(piece.text).slice(1, -1) })), blank(mark)]
            : [{ text: whole, data: everythingOf(ref), control: ref.control }];
        return index > 0 ? [blank(' '), ...parts] : parts;
    });
    return given.length < args.length ? textRef(pieces).decidedBy(args.flatMap(everythingOf)) : textRef(pieces);
};
const cat = (args) => {
    const given = args.filter(ref => rawOf(ref) !== null);
    return textRef(given.flatMap((ref, index) => [...(index > 0 ? [{ text: ' ', data: [], control: [] }] : []), ...piecesOf(ref, printed(rawOf(ref)))]));
};
const strings_truncated = (args) => {
    const [count, value] = [intAt(args, 0), textAt(args, 1)];
    const size = byteLength(value);
    const [start, end] = count < 0 && size + count > 0 ? [size + count, size] : count >= 0 && size > count ? [0, count] : [0, size];
    if (start === 0 && end === size)
        return cutText(args, 0, value.length);
    const kept = sliceBytes(value, start, end);
    const offset = start === 0 ? 0 : sliceBytes(value, 0, start).length;
    return value.slice(offset, offset + kept.length) === kept ? cutText(args, offset, offset + kept.length) : madeOf(kept, ...args);
};
const outOfBounds = (start, end, size) => {
    if (end > size || end < 0)
        throw new CallError(`runtime error: slice bounds out of range [:${end}]${end > size ? ` with length ${size}` : ''}`);
    throw new CallError(`runtime error: slice bounds out of range [${start}:${end}]`);
};
const substring = (value, start, end) => {
    const size = byteLength(value);
    if (start < 0)
        return end < 0 || end > size ? outOfBounds(0, end, size) : sliceBytes(value, 0, end);
    if (end < 0 || end > size)
        return start > size ? outOfBounds(start, size, size) : sliceBytes(value, start, size);
    return start > end ? outOfBounds(start, end, size) : sliceBytes(value, start, end);
};
const abbreviated = (value, left, width) => {
    const size = byteLength(value);
    if (width < 4 || (left > 0 && width < 7) || size <= width)
        return value;
    let offset = Math.min(left, size);
    if (size - offset < width - 3)
        offset = size - (width - 3);
    if (offset <= 4)
        return `${sliceBytes(value, 0, width - 3)}...`;
    if (offset + width - 3 < size)
        return `...${abbreviated(sliceBytes(value, offset, size), 0, width - 3)}`;
    return `...${sliceBytes(value, size - (width - 3), size)}`;
};
const wrapped = (value, given, newLine, breaksLong) => {
    if (value === '')
        return '';
    const width = Math.max(1, given);
    const bytes = bytesOf(value);
    const parts = [];
    const part = (start, end) => textOfBytes(bytes.subarray(start, end));
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
/** Words of a name in camel case, numbers apart. Source: huandu/xstrings, nextWord. */
const separated = (value, connector) => {
    const runes = Array.from(value);
    let made = '';
    for (let index = 0; index < runes.length; index += 1) {
        const rune = runes[index] ?? '';
        const [before = '', after = ''] = [runes[index - 1], runes[index + 1]];
        if (/[_\-\s.]/u.test(rune)) {
            made += made === '' || made.endsWith(connector) ? (made === '' ? connector : '') : connector;
            continue;
        }
        const isUpper = /\p{Lu}/u.test(rune);
        const isDigit = /\p{Nd}/u.test(rune);
        const begins = (isUpper && (/\p{Ll}/u.test(before) || /\p{Nd}/u.test(before) || (/\p{Lu}/u.test(before) && /\p{Ll}/u.test(after)))) ||
            (isDigit && /\p{L}/u.test(before) && !/\p{Nd}/u.test(before) && /\p{Ll}|\p{Lu}/u.test(before));
        if (begins && made !== '' && !made.endsWith(connector))
            made += connector;
        made += rune.toLowerCase();
    }
    return made;
};
const pascalCase = (value) => {
    let upperNext = true;
    let made = '';
    let leading = true;
    for (const rune of value) {
        if (/[_\-\s.]/u.test(rune)) {
            if (leading)
                made += rune;
            upperNext = true;
            continue;
        }
        leading = false;
        made += upperNext ? rune.toUpperCase() : rune.toLowerCase();
        upperNext = false;
    }
    return made;
};
/** sprig's functions of texts. */
const stringFunctions = new Map([
    ['trim', go('string', args => trimmed(args, textAt(args, 0), isSpace))],
    ['upper', go('string', ([value = new Ref('')]) => mapPieces(value, upper))],
    ['lower', go('string', ([value = new Ref('')]) => mapPieces(value, lower))],
    ['title', strings_text('string', args => title(textAt(args, 0)))],
    ['untitle', strings_text('string', args => untitle(textAt(args, 0)))],
    ['swapcase', strings_text('string', args => swapCase(textAt(args, 0)))],
    ['initials', strings_text('string', args => initials(textAt(args, 0)))],
    [
        'nospace',
        go('string', ([value = new Ref('')]) => mapPieces(value, one => Array.from(one)
            .filter(rune => !isSpace(rune))
            .join(''))),
    ],
    ['repeat', strings_text('int, string', args => repeated(textAt(args, 1), intAt(args, 0)))],
    ['substr', strings_text('int, int, string', args => substring(textAt(args, 2), intAt(args, 0), intAt(args, 1)))],
    ['trunc', go('int, string', strings_truncated)],
    ['abbrev', strings_text('int, string', args => abbreviated(textAt(args, 1), 0, intAt(args, 0)))],
    ['abbrevboth', strings_text('int, int, string', args => abbreviated(textAt(args, 2), intAt(args, 0), intAt(args, 1)))],
    ['wrap', strings_text('int, string', args => wrapped(textAt(args, 1), intAt(args, 0), '\n', false))],
    ['wrapWith', strings_text('int, string, string', args => wrapped(textAt(args, 2), intAt(args, 0), textAt(args, 1) || '\n', true))],
    ['contains', strings_text('string, string', args => textAt(args, 1).includes(textAt(args, 0)))],
    ['hasPrefix', strings_text('string, string', args => textAt(args, 1).startsWith(textAt(args, 0)))],
    ['hasSuffix', strings_text('string, string', args => textAt(args, 1).endsWith(textAt(args, 0)))],
    ['quote', go('...interface {}', args => quoteAll(args, value => goQuote(strval(value)), '"'))],
    ['squote', go('...interface {}', args => quoteAll(args, value => `'${printed(value)}'`, "'"))],
    ['cat', go('...interface {}', cat)],
    ['indent', go('int, string', args => indented(args[1] ?? new Ref(''), intAt(args, 0), ''))],
    ['nindent', go('int, string', args => indented(args[1] ?? new Ref(''), intAt(args, 0), '\n'))],
    ['replace', strings_text('string, string, string', args => replaced(textAt(args, 2), textAt(args, 0), textAt(args, 1)))],
    ['plural', strings_text('string, string, int', args => (intAt(args, 2) === 1 ? textAt(args, 0) : textAt(args, 1)))],
    ['snakecase', strings_text('string', args => separated(textAt(args, 0), '_'))],
    ['kebabcase', strings_text('string', args => separated(textAt(args, 0), '-'))],
    ['camelcase', strings_text('string', args => pascalCase(textAt(args, 0)))],
    ['toString', go('interface {}', ([value = new Ref('')]) => textRef(piecesOf(value, strval(rawOf(value)))))],
    ['split', go('string, string', args => splitMap(splitText(textAt(args, 1), textAt(args, 0)), args))],
    ['splitn', go('string, int, string', args => splitMap(splitText(textAt(args, 2), textAt(args, 0), intAt(args, 1)), args))],
    ['splitList', go('string, string', args => textList(splitText(textAt(args, 1), textAt(args, 0)), args))],
    ['join', go('string, interface {}', ([separator = new Ref(''), list = new Ref(null)]) => joined(separator, list))],
    [
        'toStrings',
        go('interface {}', ([list = new Ref(null)]) => {
            const items = textsOf(list).map(item => new Ref(strval(rawOf(item)), everythingOf(item), item.control));
            return new Ref(new GoSlice(items, 'string'), list.data, list.control);
        }),
    ],
    [
        'sortAlpha',
        go('interface {}', ([list = new Ref(null)]) => {
            if (!(list.raw instanceof GoSlice))
                return textList([strval(rawOf(list))], [list]);
            const items = textsOf(list).map(item => new Ref(strval(rawOf(item)), everythingOf(item), item.control));
            items.sort((one, other) => compareBytes(strval(rawOf(one)), strval(rawOf(other))));
            return new Ref(new GoSlice(items, 'string'), list.data, list.control);
        }),
    ],
    ['trimSuffix', go('string, string', args => cutEnd(args, true))],
    ['trimPrefix', go('string, string', args => cutEnd(args, false))],
    ['trimAll', go('string, string', args => trimmed(args, textAt(args, 1), rune => textAt(args, 0).includes(rune)))],
    ['trimall', go('string, string', args => trimmed(args, textAt(args, 1), rune => textAt(args, 0).includes(rune)))],
    ['hello', strings_text('', () => 'Hello!')],
]);
const cutEnd = (args, isSuffix) => {
    const [affix, value] = [textAt(args, 0), textAt(args, 1)];
    const has = isSuffix ? value.endsWith(affix) : value.startsWith(affix);
    if (!has)
        return cutText(args, 0, value.length);
    return isSuffix ? cutText(args, 0, value.length - affix.length) : cutText(args, affix.length, value.length);
};
const replaced = (value, old, by) => {
    const runes = old === '' ? Array.from(value).length + 1 : value.split(old).length;
    if (by.length * runes > repeatLimit)
        throw new CallError('the replaced text is too long');
    return old === ''
        ? by +
            Array.from(value)
                .map(rune => rune + by)
                .join('')
        : value.replaceAll(old, () => by);
};

;// CONCATENATED MODULE: ./build/render/functions/regex.js






/** Longest pattern: RE2 is linear in the text, and its programs grow with the pattern. */
const maxPattern = 10_000;
const known = new Map();
const compile = (pattern) => {
    const found = known.get(pattern);
    if (found)
        return found;
    let compiled;
    try {
        if (pattern.length > maxPattern)
            throw new Error('expression too large');
        compiled = build/* RE2JS */.L3.compile(pattern);
    }
    catch (error) {
        const message = (error instanceof Error ? error.message : '').replace(/^error parsing regexp: /u, '');
        compiled = new CallError(`error parsing regexp: ${message}${message.includes('`') ? '' : ': ``'}`);
    }
    if (known.size > 500)
        known.clear();
    known.set(pattern, compiled);
    return compiled;
};
/** A pattern of RE2. @throws CallError in the words of Go's regexp. */
const compilePattern = (pattern) => {
    const compiled = compile(pattern);
    if (compiled instanceof CallError)
        throw compiled;
    return compiled;
};
/** What regexp.MustCompile panics with. */
const orPanic = (pattern) => {
    const compiled = compile(pattern);
    if (compiled instanceof CallError)
        throw new CallError(`regexp: Compile(${/[`\n]/u.test(pattern) ? goQuote(pattern) : `\`${pattern}\``}): ${compiled.message}`);
    return compiled;
};
/** All matches as Go finds them: an empty one next to the one before does not count. */
const matchesOf = (regex, text, limit) => {
    const matcher = regex.matcher(text);
    const found = [];
    let before = -1;
    while ((limit < 0 || found.length < limit) && matcher.find()) {
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
const replaceAll = (regex, text, by) => {
    const parts = [];
    let at = 0;
    for (const match of matchesOf(regex, text, -1)) {
        parts.push(text.slice(at, match.start), by(match));
        at = match.end;
    }
    return parts.join('') + text.slice(at);
};
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
const regex_text = (types, make) => go(types, args => madeOf(make(args), ...args));
const findAll = (compilePattern) => go('string, string, int', args => {
    const found = matchesOf(compilePattern(textAt(args, 0)), textAt(args, 1), intAt(args, 2)).map(({ groups }) => groups[0] ?? '');
    return found.length === 0 ? new Ref(new GoSlice([], 'string'), args[1]?.data, args[1]?.control) : textList(found, args);
});
const family = (compilePattern, name) => [
    [name('regexFind'), regex_text('string, string', args => matchesOf(compilePattern(textAt(args, 0)), textAt(args, 1), 1)[0]?.groups[0] ?? '')],
    [name('regexFindAll'), findAll(compilePattern)],
    [
        name('regexReplaceAll'),
        regex_text('string, string, string', args => replaceAll(compilePattern(textAt(args, 0)), textAt(args, 1), match => expand(textAt(args, 2), match))),
    ],
    [
        name('regexReplaceAllLiteral'),
        regex_text('string, string, string', args => replaceAll(compilePattern(textAt(args, 0)), textAt(args, 1), () => textAt(args, 2))),
    ],
    [
        name('regexSplit'),
        go('string, string, int', args => textList(split(compilePattern(textAt(args, 0)), textAt(args, 1), intAt(args, 2), textAt(args, 0)), args)),
    ],
];
/** sprig's regular expressions: RE2, which never backtracks. */
const regexFunctions = new Map([
    [
        'regexMatch',
        regex_text('string, string', args => {
            const compiled = compile(textAt(args, 0));
            return !(compiled instanceof CallError) && compiled.matcher(textAt(args, 1)).find();
        }),
    ],
    ['mustRegexMatch', regex_text('string, string', args => compilePattern(textAt(args, 0)).matcher(textAt(args, 1)).find())],
    ...family(orPanic, name => name),
    ...family(compilePattern, name => `must${name[0]?.toUpperCase()}${name.slice(1)}`),
    ['regexQuoteMeta', regex_text('string', args => textAt(args, 0).replaceAll(/[\\.+*?()|[\]{}^$]/gu, '\\$&'))],
]);

;// CONCATENATED MODULE: ./build/render/helm/glob-pattern.js


/** Patterns of `.Files.Glob`. Source: gobwas/glob with the separator `/`. They are matched by RE2, in linear time. */
const escaped = (rune) => rune.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
const starsAt = (pattern, at) => {
    if (pattern[at + 1] !== '*')
        return { regex: '[^/]*', end: at + 1 };
    let end = at + 2;
    while (pattern[end] === '*')
        end += 1;
    return { regex: '[\\s\\S]*', end };
};
const classAt = (pattern, at) => {
    const end = pattern.indexOf(']', at + 1);
    const body = pattern.slice(at + 1, end);
    if (end === -1 || body === '' || body === '!')
        return undefined;
    const isNegated = body.startsWith('!');
    const bare = isNegated ? body.slice(1) : body;
    return { regex: `[${isNegated ? '^' : ''}${bare.replaceAll(/[\\\]^]/gu, '\\$&')}]`, end: end + 1 };
};
const partAt = (pattern, at, isInBraces) => {
    const rune = pattern[at] ?? '';
    const end = at + 1;
    switch (rune) {
        case '*':
            return starsAt(pattern, at);
        case '?':
            return { regex: '[^/]', end };
        case '\\':
            return { regex: escaped(pattern[end] ?? ''), end: end + 1 };
        case '[':
            return classAt(pattern, at);
        case '{':
            return { regex: '(?:', end };
        case '}':
            return { regex: isInBraces ? ')' : escaped(rune), end };
        case ',':
            return { regex: isInBraces ? '|' : escaped(rune), end };
        default:
            return { regex: escaped(rune), end };
    }
};
const regexText = (pattern) => {
    let made = '';
    let depth = 0;
    for (let at = 0; at < pattern.length;) {
        const part = partAt(pattern, at, depth > 0);
        if (part === undefined)
            return undefined;
        if (pattern[at] === '{')
            depth += 1;
        else if (pattern[at] === '}' && depth > 0)
            depth -= 1;
        made += part.regex;
        at = part.end;
    }
    return depth > 0 ? undefined : made;
};
/** The pattern as a regular expression; undefined for a bad one. */
const regexOf = (pattern) => {
    const made = regexText(pattern);
    if (made === undefined)
        return undefined;
    try {
        return compilePattern(`(?s)^(?:${made})$`);
    }
    catch (error) {
        if (error instanceof CallError)
            return undefined;
        throw error;
    }
};
/** True for the paths that a pattern means; a bad one means all. */
const globPattern = (pattern) => {
    const regex = regexOf(pattern);
    return path => regex?.matcher(path).find() ?? true;
};
/** True for the paths that a pattern of Go's path/filepath means: `*` and `?` stop at `/`; a bad one means none. */
const globPath = (pattern) => {
    if (!/[*?[\\]/u.test(pattern))
        return path => path === pattern;
    const regex = regexOf(pattern.replaceAll(/[{}]/gu, '\\$&').replaceAll(/\*+/gu, '*'));
    return path => regex?.matcher(path).find() ?? false;
};

// EXTERNAL MODULE: ./build/artifacts/source-file.js + 1 modules
var source_file = __webpack_require__(42695);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 6 modules
var parse = __webpack_require__(93328);
// EXTERNAL MODULE: ./build/artifacts/yaml/scalar.js
var scalar = __webpack_require__(46075);
;// CONCATENATED MODULE: ./build/render/functions/go-yaml-problem.js
/** Characters that begin no token of YAML. */
const noToken = /^[@`%\t]/u;
/** Where a reader of YAML stopped, and its reason, as our notifications tell them. */
const told = /^(?:The YAML document can't be read|Parsers read the YAML document differently): ([^\n]*?) \(line (\d+), column (\d+)\)/u;
const at = (line) => (line > 1 ? `line ${line}: ` : '');
const missingInFlow = (text) => {
    const before = text.trimEnd();
    if (/[[{,:]$/u.test(before))
        return 'did not find expected node content';
    return `did not find expected ',' or '${before.lastIndexOf('{') > before.lastIndexOf('[') ? '}' : ']'}'`;
};
/** What go-yaml 2 says of a text that our reader refuses; the usual mistakes in its words, the others in ours. `problem` is the notification's. */
const goYamlProblem = (text, problem) => {
    const [, reason = '', lineText = '0', columnText = '0'] = told.exec(problem) ?? [];
    if (reason === '')
        return problem;
    const line = Number(lineText);
    const rest = (text.split('\n')[line - 1] ?? '').slice(Number(columnText) - 1);
    // Why: go-yaml ends the last line itself before it says what is missing.
    const lastLine = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (reason.includes('within a flow collection'))
        return `line ${lastLine}: ${missingInFlow(text)}`;
    if (reason.includes('quoted scalar'))
        return `${at(text.split('\n').length)}found unexpected end of stream`;
    if (reason.startsWith('tab characters'))
        return `${at(line)}found a tab character that violates indentation`;
    if (reason.startsWith("expected ':'"))
        return `line ${lastLine + 1}: could not find expected ':'`;
    if (noToken.test(rest) || text.startsWith('\t'))
        return `${at(line)}found character that cannot start any token`;
    if (reason.startsWith('bad indentation of a mapping entry'))
        return `${at(line)}mapping values are not allowed in this context`;
    if (reason.startsWith('end of the stream or a document separator'))
        return `${line > 1 ? `line ${line - 1}: ` : ''}did not find expected key`;
    const action = /^\{?\{ *([\w.]+) *\}\}/u.exec(rest);
    if (reason.includes('stands as a key') && action)
        return `invalid map key: map[interface {}]interface {}{"${action[1]}":interface {}(nil)}`;
    return `${at(line)}${reason}`;
};

;// CONCATENATED MODULE: ./build/render/functions/read-values.js







/** How deep collections may hold each other. */
const maxDepth = 1_000;
/** Values that aliases may make of a text: more are not read. */
const maxValues = 1_000_000;
class Broken extends Error {
}
class Reader {
    #file;
    /** Whether values say where they stand; those of a text that a template made do not. */
    #sources;
    #count = 0;
    constructor(file, sources) {
        this.#file = file;
        this.#sources = sources;
    }
    value(given, path, depth) {
        const node = (0,lookup/* deref */.LA)(given);
        if (node === undefined || depth > maxDepth)
            throw new Broken(node === undefined ? `yaml: unknown anchor '${given.kind === 'alias' ? given.name : ''}' referenced` : 'it is nested too deeply');
        this.#count += 1;
        if (this.#count > maxValues)
            throw new Broken('yaml: document contains excessive aliasing');
        const from = this.#sources?.(given, path) ?? [];
        if (node.kind === 'mapping')
            return new Ref(this.#map(node, path, depth), from);
        if (node.kind === 'sequence')
            return new Ref(new GoSlice(node.items.map((item, index) => this.value(item, [...path, `${index}`], depth + 1))), from);
        return new Ref(this.#scalar(node), from);
    }
    #scalar(node) {
        const value = (0,scalar/* scalarValue */.U)(node);
        if (value === undefined)
            throw new Broken(`yaml: line ${this.#file.lines.line(node.range.start) + 1}: the value is not known`);
        if (typeof value !== 'number')
            return value;
        if (!Number.isFinite(value))
            throw new Broken(`json: unsupported value: ${formatFloat(value)}`);
        return new GoFloat(value);
    }
    #map(node, path, depth) {
        const entries = new Map();
        for (const entry of node.entries) {
            if (isMerge(entry))
                this.#merge(entry, entries, path, depth, node);
            else {
                const name = this.#key(entry);
                entries.set(name, this.value(entry.value, [...path, name], depth + 1));
            }
        }
        return new GoMap(entries);
    }
    #merge(entry, entries, path, depth, holder) {
        const written = new Set(holder.entries.flatMap(one => (isMerge(one) ? [] : [this.#key(one)])));
        const target = (0,lookup/* deref */.LA)(entry.value);
        const maps = target?.kind === 'sequence' ? target.items.map(item => (0,lookup/* deref */.LA)(item)).toReversed() : [target];
        for (const map of maps) {
            if (map?.kind !== 'mapping')
                throw new Broken('yaml: map merge requires map or sequence of maps as the value');
            for (const [key, value] of this.#map(map, path, depth + 1).entries)
                if (!written.has(key))
                    entries.set(key, value);
        }
    }
    /** A key as JSON has it: booleans and numbers as their text. */
    #key({ key, value: held }) {
        const value = (0,scalar/* scalarValue */.U)(key);
        if (typeof value === 'string')
            return value;
        if (typeof value === 'boolean')
            return value ? 'true' : 'false';
        if (typeof value === 'number')
            return `${value}`;
        throw new Broken(`unsupported map key of type: %!s(<nil>), key: <nil>, value: ${shownValue(held)}`);
    }
}
/** A value as Go's %#v shows it. */
const shownValue = (node) => {
    const value = (0,scalar/* scalarValue */.U)(node);
    return typeof value === 'string' ? goQuote(value) : `${value}`;
};
const isMerge = ({ key }) => key.kind === 'scalar' && key.style === 'plain' && key.value === '<<';
/** The value of a document. `named`: its values say in which file and under which path they stand. */
const valueOfDocument = (document, named) => {
    const { root, file } = document;
    const sources = (node, path) => {
        const place = { kind: 'value', file: file.path, path: path.join('/'), start: node.range.start, end: node.range.end };
        return [place];
    };
    if (root === undefined)
        return { state: 'read', value: new Ref(null) };
    try {
        return { state: 'read', value: new Reader(file, named === 'named' ? sources : undefined).value(root, [], 0) };
    }
    catch (error) {
        if (error instanceof Broken)
            return { state: 'broken', reason: error.message };
        throw error;
    }
};
/** The documents of a text of YAML, read as Helm reads values. */
const readDocuments = (file, named) => {
    const yaml = (0,parse/* parseYaml */.hN)(file);
    const problem = yaml.notifications.find(({ level }) => level === 'error');
    if (problem)
        return [{ state: 'broken', reason: `yaml: ${goYamlProblem(file.text, problem.message)}` }];
    return yaml.documents.map(document => valueOfDocument(document, named));
};

;// CONCATENATED MODULE: ./build/render/helm/manifests.js





/** Why a rendered file cannot be taken apart, in Helm's words. */
class ManifestError extends Error {
}
/** In which order Helm installs. Source: Helm's releaseutil.InstallOrder. */
const installOrder3 = 'PriorityClass Namespace NetworkPolicy ResourceQuota LimitRange PodSecurityPolicy PodDisruptionBudget ServiceAccount Secret SecretList ConfigMap StorageClass PersistentVolume PersistentVolumeClaim CustomResourceDefinition ClusterRole ClusterRoleList ClusterRoleBinding ClusterRoleBindingList Role RoleList RoleBinding RoleBindingList Service DaemonSet Pod ReplicationController ReplicaSet Deployment HorizontalPodAutoscaler StatefulSet Job CronJob IngressClass Ingress APIService'.split(' ');
const installOrder4 = [...installOrder3, 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];
const hookEvents = new Set([
    'pre-install',
    'post-install',
    'pre-delete',
    'post-delete',
    'pre-upgrade',
    'post-upgrade',
    'pre-rollback',
    'post-rollback',
    'test',
    'test-success',
]);
const isBlank = (rune) => rune !== undefined && /^\s$/u.test(rune);
/**
 * Separators of Helm 3, with all blanks around them. Source: its pattern `(?:^|\\s*\\n)---\\s*`. By hand, because a pattern would look at long runs of
 * blanks once for each of them.
 */
const wideSeparators = (text) => {
    const found = [];
    let before = 0;
    for (let at = text.startsWith('---') ? 0 : lineOf(text, 0); at !== -1; at = lineOf(text, before)) {
        let [start, end] = [at, at + 3];
        while (start > before && isBlank(text[start - 1]))
            start -= 1;
        while (isBlank(text[end]))
            end += 1;
        found.push({ start, end });
        before = end;
    }
    return found;
};
/** Where the next line that begins with three dashes begins; -1 when there is none. */
const lineOf = (text, from) => {
    const at = text.indexOf('\n---', from);
    return at === -1 ? -1 : at + 1;
};
/** Separators of Helm 4, with the blanks after them on their line. */
const narrowSeparators = (text) => Array.from(text.matchAll(/^---[ \t]*/gmu), match => ({ start: match.index, end: match.index + match[0].length }));
/** Where the documents of a text stand, blank ones left out. Helm 3 trims each. */
const splitDocuments = (text, helm) => {
    const [first, last] = [text.search(/\S/u), text.trimEnd().length];
    if (first === -1)
        return [];
    const [start, end] = helm === 3 ? [first, last] : [first, text.length];
    const body = text.slice(start, end);
    const splits = [];
    let at = 0;
    for (const separator of helm === 3 ? wideSeparators(body) : narrowSeparators(body)) {
        splits.push({ start: start + at, end: start + separator.start });
        at = separator.end;
    }
    splits.push({ start: start + at, end });
    return splits.flatMap(split => manifests_trimmed(text, split, helm));
};
const manifests_trimmed = (text, { start, end }, helm) => {
    const part = text.slice(start, end);
    if (part.trim() === '')
        return [];
    const lead = helm === 3 ? part.length - part.trimStart().length : (/^\s*\n/u.exec(part)?.[0].length ?? 0);
    return [{ start: start + lead, end: helm === 3 ? start + part.trimEnd().length : end }];
};
const headOf = (path, text, helm) => {
    const [read] = readDocuments((0,source_file/* sourceFile */.s)(path, text), 'unnamed');
    if (read === undefined)
        return { kind: '', hook: undefined };
    if (read.state === 'broken')
        throw new ManifestError(`YAML parse error on ${path}: error converting YAML to JSON: ${read.reason}`);
    const { raw } = read.value;
    if (raw === null || raw === undefined)
        return { kind: '', hook: undefined };
    if (!(raw instanceof GoMap))
        throw new ManifestError(`YAML parse error on ${path}: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ${typeof raw === 'string' ? 'string' : 'array'} into Go value of type ${helm === 3 ? 'releaseutil' : 'util'}.SimpleHead`);
    const kind = raw.entries.get('kind')?.raw;
    const metadata = raw.entries.get('metadata')?.raw;
    const annotations = metadata instanceof GoMap ? metadata.entries.get('annotations')?.raw : undefined;
    const hook = annotations instanceof GoMap ? annotations.entries.get('helm.sh/hook')?.raw : undefined;
    return { kind: typeof kind === 'string' ? kind : '', hook: typeof hook === 'string' ? hook : undefined };
};
const eventsOf = (hook) => hook.split(',').map(event => event.trim().toLowerCase());
const rankOf = (kind, helm) => {
    const order = helm === 4 ? installOrder4 : installOrder3;
    const at = order.indexOf(kind);
    return at === -1 ? order.length : at;
};
const byKind = (manifests, helm) => manifests.toSorted((one, other) => {
    const [first, second] = [rankOf(one.kind, helm), rankOf(other.kind, helm)];
    const isUnknown = first === second && first === rankOf('', helm);
    return isUnknown && one.kind !== other.kind ? compareBytes(one.kind, other.kind) : first - second;
});
/** The documents of rendered files in the order in which Helm prints them: manifests, then hooks. @throws ManifestError */
const manifestsOf = (files, helm) => {
    const found = [];
    for (const path of [...files.keys()].toSorted(compareBytes)) {
        if (path.endsWith('NOTES.txt'))
            continue;
        const pieces = files.get(path) ?? [];
        const text = textOf(pieces);
        for (const { start, end } of splitDocuments(text, helm)) {
            const part = text.slice(start, end);
            const { kind, hook } = headOf(path, part, helm);
            const events = hook === undefined ? [] : eventsOf(hook);
            if (events.some(event => !hookEvents.has(event)))
                continue;
            const isTest = events.length > 0 && events.every(event => event.startsWith('test'));
            found.push({ path, text: part, pieces: slicePieces(pieces, start, end), kind, isHook: hook !== undefined, isTest });
        }
    }
    return [
        ...byKind(found.filter(({ isHook }) => !isHook), helm),
        ...byKind(found.filter(({ isHook }) => isHook), helm),
    ];
};
/** The stream that `helm template` prints. */
const printManifests = (manifests) => manifests.map(({ path, text }) => `---\n# Source: ${path}\n${text}\n`).join('');

// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
;// CONCATENATED MODULE: ./build/render/functions/encode-yaml.js






/**
 * Values in YAML as sigs.k8s.io/yaml writes them: through JSON, then go-yaml 2 with its order of keys, its quotes and no folding.
 * Source: go.yaml.in/yaml/v2, encode.go, emitterc.go, sorter.go.
 */
const isLetter = (rune) => /\p{L}/u.test(rune);
const isDigit = (rune) => /\p{Nd}/u.test(rune);
const numberFrom = (runes, start, lead) => {
    let value = lead;
    let end = start;
    for (; end < runes.length && isDigit(runes[end] ?? ''); end += 1)
        value = BigInt.asIntN(64, value * 10n + BigInt((runes[end] ?? '0').codePointAt(0) ?? 48) - 48n);
    return { value, end };
};
/** What go-yaml counts in front of digits that begin with a zero: 1 behind a digit that is none. */
const leadBefore = (runes, index) => {
    for (let before = index - 1; before >= 0 && isDigit(runes[before] ?? ''); before -= 1)
        if (runes[before] !== '0')
            return 1n;
    return 0n;
};
const codeOf = (rune) => rune.codePointAt(0) ?? 0;
/** Two keys from their first difference on, where no letter stands in either. */
const areDigitsLess = (one, other, index) => {
    const [left = '', right = ''] = [one[index], other[index]];
    const lead = left === '0' || right === '0' ? leadBefore(one, index) : 0n;
    const [first, second] = [numberFrom(one, index, lead), numberFrom(other, index, lead)];
    if (first.value !== second.value)
        return first.value < second.value;
    if (first.end !== second.end)
        return first.end < second.end;
    return codeOf(left) < codeOf(right);
};
/** True when a key stands before another: letters by themselves, runs of digits by their value. */
const isKeyLess = (one, other) => {
    const [a, b] = [Array.from(one), Array.from(other)];
    for (let index = 0; index < a.length && index < b.length; index += 1) {
        const [left = '', right = ''] = [a[index], b[index]];
        if (left === right)
            continue;
        const [isLeft, isRight] = [isLetter(left), isLetter(right)];
        if (isLeft && isRight)
            return codeOf(left) < codeOf(right);
        return isLeft || isRight ? isRight : areDigitsLess(a, b, index);
    }
    return a.length < b.length;
};
/** Lengths up to which Go sorts by insertion. */
const insertionLimit = 12;
/** Keys in the order of go-yaml; the order is not transitive, so short lists are sorted as Go sorts them. */
const yamlKeys = (keys) => {
    if (keys.length > insertionLimit)
        return keys.toSorted((one, other) => (isKeyLess(one, other) ? -1 : isKeyLess(other, one) ? 1 : 0));
    const sorted = [...keys];
    for (let index = 1; index < sorted.length; index += 1)
        for (let at = index; at > 0 && isKeyLess(sorted[at] ?? '', sorted[at - 1] ?? ''); at -= 1) {
            const moved = sorted[at] ?? '';
            sorted[at] = sorted[at - 1] ?? '';
            sorted[at - 1] = moved;
        }
    return sorted;
};
const base60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/u;
const timestamp = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/u;
/** True for a text that means something else without quotes. */
const isSpecial = (text) => typeof (0,scalar/* resolvePlain */.R)(text) !== 'string' || base60.test(text) || timestamp.test(text);
const isBreak = (rune) => rune === '\n' || rune === '\r' || rune === '\u0085' || rune === '\u2028' || rune === '\u2029';
const isPrintable = (code) => code === 0x0a ||
    (code >= 0x20 && code <= 0x7e) ||
    code === 0x85 ||
    (code >= 0xa0 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd && code !== 0xfeff);
const encode_yaml_isBlank = (rune) => rune === ' ' || rune === '\t';
/** True for a character that means something to YAML where it stands. */
const isIndicator = (runes, index) => {
    const [rune = '', next] = [runes[index], runes[index + 1]];
    const isBlankAfter = next === undefined || encode_yaml_isBlank(next);
    if (index === 0)
        return '#,[]{}&*!|>\'"%@`'.includes(rune) || ('?:-'.includes(rune) && isBlankAfter);
    const before = runes[index - 1] ?? '';
    return (rune === ':' && isBlankAfter) || (rune === '#' && (encode_yaml_isBlank(before) || isBreak(before)));
};
const anyBreak = /[\n\r\u0085\u2028\u2029]/u;
const spaceAfterBreak = /[\n\r\u0085\u2028\u2029] /u;
const spaceBeforeBreak = / [\n\r\u0085\u2028\u2029]/u;
/** Which styles a text may be written in. Source: yaml_emitter_analyze_scalar, outside of flow collections. */
const stylesOf = (text) => {
    const runes = Array.from(text);
    const hasIndicators = text.startsWith('---') || text.startsWith('...') || runes.some((_, index) => isIndicator(runes, index));
    const isUnprintable = runes.some(rune => !isPrintable(codeOf(rune)));
    const hasBreaks = anyBreak.test(text);
    const hasBreakSpace = hasBreaks && spaceAfterBreak.test(text);
    const hasSpaceBreak = hasBreaks && spaceBeforeBreak.test(text);
    const [first = '', last = ''] = [runes[0], runes.at(-1)];
    const isEdged = first === ' ' || isBreak(first) || last === ' ' || isBreak(last);
    return {
        plain: !(isEdged || isUnprintable || hasBreaks || hasIndicators),
        single: !(hasBreakSpace || hasSpaceBreak || isUnprintable),
        block: !(last === ' ' || hasSpaceBreak || isUnprintable),
    };
};
const doubleEscapes = {
    '\0': '\\0',
    '\u0007': '\\a',
    '\b': '\\b',
    '\t': '\\t',
    '\n': '\\n',
    '\v': '\\v',
    '\f': '\\f',
    '\r': '\\r',
    '\u001b': '\\e',
    '"': '\\"',
    '\\': '\\\\',
    '\u0085': '\\N',
    '\u00a0': '\\_',
    '\u2028': '\\L',
    '\u2029': '\\P',
};
/** Columns after which a text is broken at its next blank. Source: go-yaml 2, best_width. */
const bestWidth = 80;
const lineStart = (room) => `\n${' '.repeat(room?.indent ?? 0)}`;
/** Writes a text rune by rune, and breaks it at single blanks behind the width. */
const broken = (runes, room, write, mayBreak) => {
    let made = '';
    let column = room?.column ?? 0;
    let wasSpace = false;
    for (const [index, rune] of runes.entries()) {
        if (rune === ' ' && room && !wasSpace && column > bestWidth && mayBreak(index)) {
            made += lineStart(room);
            column = room.indent;
            wasSpace = true;
            continue;
        }
        const shown = write(rune);
        made += shown;
        column = shown.includes('\n') ? 0 : column + Array.from(shown).length;
        wasSpace = rune === ' ';
    }
    return made;
};
const escapedRune = (rune) => {
    const code = rune.codePointAt(0) ?? 0;
    if (isPrintable(code) && !isBreak(rune) && rune !== '"' && rune !== '\\')
        return rune;
    if (Object.hasOwn(doubleEscapes, rune))
        return doubleEscapes[rune] ?? '';
    const [letter, width] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8];
    return `\\${letter}${code.toString(16).toUpperCase().padStart(Number(width), '0')}`;
};
const doubleQuoted = (text, room) => {
    const runes = Array.from(text);
    const inner = room && { ...room, column: room.column + 1 };
    const isInside = (index) => index > 0 && index < runes.length - 1;
    const [first, ...lines] = broken(runes, inner, escapedRune, isInside).split(lineStart(room));
    // Why the backslash: a blank at the beginning of a line would be lost.
    return `"${[first, ...lines.map(line => (line.startsWith(' ') ? `\\${line}` : line))].join(lineStart(room))}"`;
};
const singleQuoted = (text, room) => {
    const runes = Array.from(text);
    const inner = room && { ...room, column: room.column + 1 };
    const body = broken(runes, inner, rune => (rune === "'" ? "''" : rune), index => index > 0 && index < runes.length - 1 && runes[index + 1] !== ' ');
    return `'${body}'`;
};
const plainText = (text, room) => {
    const runes = Array.from(text);
    return broken(runes, room, rune => rune, index => runes[index + 1] !== ' ');
};
const literalHeader = (text) => {
    const hint = text.startsWith(' ') || isBreak(text[0] ?? '') ? '2' : '';
    if (!text.endsWith('\n'))
        return `|${hint}-`;
    return text === '\n' || isBreak(text.at(-2) ?? '') ? `|${hint}+` : `|${hint}`;
};
/** A text as a key, or as a value that begins somewhere. */
const yamlString = (text, room) => {
    const styles = stylesOf(text);
    if (text.includes('\n') && room && styles.block) {
        const body = text.replaceAll(/(^|\n)(?=[^\n])/gu, (_, before) => `${before}${' '.repeat(room.indent)}`);
        return `${literalHeader(text)}\n${body.endsWith('\n') ? body.slice(0, -1) : body}`;
    }
    if (text.includes('\n') || isSpecial(text))
        return doubleQuoted(text, room);
    if (styles.plain)
        return plainText(text, room);
    return styles.single ? singleQuoted(text, room) : doubleQuoted(text, room);
};
/** How deep values may hold each other. */
const encode_yaml_maxDepth = 1_000;
const scalarText = (raw, room) => {
    if (raw === null)
        return 'null';
    if (typeof raw === 'boolean')
        return raw ? 'true' : 'false';
    if (raw instanceof GoInt)
        return `${raw.value}`;
    if (raw instanceof GoFloat)
        return floatText(raw.value);
    if (raw instanceof GoTime)
        return yamlString(formatTime(raw, rfc3339), room);
    return typeof raw === 'string' ? yamlString(validText(raw), room) : 'null';
};
/** JSON puts U+FFFD in the place of stray bytes. */
const validText = (text) => (/[\ud800-\udfff]/.test(text) ? bytesOf(text).toString('utf8') : text);
/** A float64 goes through JSON: whole ones that fit into 64 bits come out as integers. */
const floatText = (value) => {
    if (!Number.isFinite(value))
        throw new CallError(`error marshaling into JSON: json: unsupported value: ${formatFloat(value)}`);
    if (Number.isInteger(value) && Math.abs(value) < 1e21) {
        const whole = BigInt(value);
        if (whole >= -(2n ** 63n) && whole < 2n ** 64n)
            return `${whole}`;
    }
    return formatFloat(value, 'g');
};
/** Lines and parts of lines of one text: values that hold each other many times have many. */
const maxPieces = 1_000_000;
class Emitter {
    #pieces = [];
    #indentsLists;
    constructor(indentsLists) {
        this.#indentsLists = indentsLists;
    }
    emit(ref) {
        const { raw } = ref;
        if (isFilled(raw))
            this.#collection(ref, 0, '', 0);
        else
            this.#leaf('', ref, 0, 2);
        return this.#pieces;
    }
    /** Why so far left: go-yaml 3, which indents lists, breaks nothing. */
    #room(column, indent) {
        return { column: this.#indentsLists ? Number.NEGATIVE_INFINITY : column, indent };
    }
    #write(text, ref) {
        if (this.#pieces.length > maxPieces)
            throw new TemplateError('the value is too large to be written here');
        this.#pieces.push({ text, data: ref.data, control: ref.control });
    }
    /** What holds nothing more, after a text on its line. */
    #leaf(before, ref, column, indent) {
        const { raw = null } = ref;
        this.#write(`${before}${isCollection(raw) ? emptyText(raw) : scalarText(raw, this.#room(column, indent))}\n`, ref);
    }
    /** A mapping or list at a column; its first line begins with `lead`, which is there already where a dash stands before it. */
    #collection(ref, indent, lead, depth) {
        if (depth > encode_yaml_maxDepth)
            throw new CallError('error marshaling into JSON: json: unsupported value: encountered a cycle');
        const { raw } = ref;
        const pad = ' '.repeat(indent);
        let first = true;
        for (const [key, value] of membersOf(raw)) {
            const start = first ? lead : pad;
            first = false;
            if (key === undefined)
                this.#item(ref, value, indent, start, depth);
            else
                this.#entry(key, value, indent, start, depth, ref);
        }
    }
    #item(list, value, indent, start, depth) {
        this.#write(`${start}- `, list);
        if (isFilled(value.raw))
            this.#collection(value, indent + 2, '', depth + 1);
        else
            this.#leaf('', value, indent + 2, indent + 2);
    }
    #entry(key, value, indent, start, depth, map) {
        const name = yamlString(validText(key), undefined);
        this.#write(`${start}${name}:`, map.data.length > 0 ? map : value);
        if (!isFilled(value.raw)) {
            this.#leaf(' ', value, indent + Array.from(name).length + 2, indent + 2);
            return;
        }
        this.#write('\n', value);
        const inner = value.raw instanceof GoSlice && !this.#indentsLists ? indent : indent + 2;
        this.#collection(value, inner, ' '.repeat(inner), depth + 1);
    }
}
const isCollection = (raw) => raw instanceof GoSlice || raw instanceof GoMap || raw instanceof GoStruct;
const isFilled = (raw) => {
    if (raw instanceof GoSlice)
        return raw.items.length > 0;
    if (raw instanceof GoMap)
        return raw.entries.size > 0;
    return raw instanceof GoStruct && (raw.encoded?.entries ?? raw.fields).size > 0;
};
const emptyText = (raw) => (raw instanceof GoSlice ? '[]' : '{}');
const membersOf = (raw) => {
    if (raw instanceof GoSlice)
        return raw.items.map(item => [undefined, item]);
    if (raw instanceof GoMap)
        return yamlKeys([...raw.entries.keys()]).map(key => [key, raw.entries.get(key) ?? new Ref(null)]);
    if (raw instanceof GoStruct && raw.encoded)
        return membersOf(raw.encoded);
    return raw instanceof GoStruct ? yamlKeys([...raw.fields.keys()]).map(key => [key, raw.fields.get(key) ?? new Ref(null)]) : [];
};
/** A value in YAML, leaf by leaf with what decided about it, without the last line break. */
const encodeYaml = (ref, indentsLists = false) => {
    const pieces = [...new Emitter(indentsLists).emit(ref)];
    const last = pieces.at(-1);
    if (last?.text.endsWith('\n'))
        pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1) };
    return pieces;
};

;// CONCATENATED MODULE: ./build/render/helm/known-api-versions.js
/** `group/version` of everything that charts may ask for. Both Helms know the same: what `helm template` knows without a cluster: those of the client library that it was built with. */
const knownApiVersions = [
    'v1',
    'admissionregistration.k8s.io/v1',
    'admissionregistration.k8s.io/v1alpha1',
    'admissionregistration.k8s.io/v1beta1',
    'internal.apiserver.k8s.io/v1alpha1',
    'apps/v1',
    'apps/v1beta1',
    'apps/v1beta2',
    'authentication.k8s.io/v1',
    'authentication.k8s.io/v1alpha1',
    'authentication.k8s.io/v1beta1',
    'authorization.k8s.io/v1',
    'authorization.k8s.io/v1beta1',
    'autoscaling/v1',
    'autoscaling/v2',
    'batch/v1',
    'batch/v1beta1',
    'certificates.k8s.io/v1',
    'certificates.k8s.io/v1beta1',
    'certificates.k8s.io/v1alpha1',
    'coordination.k8s.io/v1alpha2',
    'coordination.k8s.io/v1beta1',
    'coordination.k8s.io/v1',
    'discovery.k8s.io/v1',
    'discovery.k8s.io/v1beta1',
    'events.k8s.io/v1',
    'events.k8s.io/v1beta1',
    'extensions/v1beta1',
    'flowcontrol.apiserver.k8s.io/v1',
    'flowcontrol.apiserver.k8s.io/v1beta1',
    'flowcontrol.apiserver.k8s.io/v1beta2',
    'flowcontrol.apiserver.k8s.io/v1beta3',
    'lifecycle.k8s.io/v1alpha1',
    'networking.k8s.io/v1',
    'networking.k8s.io/v1beta1',
    'node.k8s.io/v1',
    'node.k8s.io/v1alpha1',
    'node.k8s.io/v1beta1',
    'policy/v1',
    'policy/v1beta1',
    'rbac.authorization.k8s.io/v1',
    'rbac.authorization.k8s.io/v1beta1',
    'rbac.authorization.k8s.io/v1alpha1',
    'resource.k8s.io/v1',
    'resource.k8s.io/v1beta2',
    'resource.k8s.io/v1beta1',
    'resource.k8s.io/v1alpha3',
    'scheduling.k8s.io/v1alpha3',
    'scheduling.k8s.io/v1beta1',
    'scheduling.k8s.io/v1',
    'storage.k8s.io/v1beta1',
    'storage.k8s.io/v1',
    'storage.k8s.io/v1alpha1',
    'storagemigration.k8s.io/v1',
    'storagemigration.k8s.io/v1beta1',
    'apiextensions.k8s.io/v1beta1',
    'apiextensions.k8s.io/v1',
];

;// CONCATENATED MODULE: ./build/render/helm/release.js








const release_text = (value) => new Ref(value);
const method = (types, call) => {
    const { parameters, variadic } = go(types, call);
    return { parameters, ...(variadic && { variadic }), call };
};
const stringOf = (ref) => (typeof ref?.raw === 'string' ? ref.raw : '');
/** Reads a Kubernetes version; what follows its numbers does not count. Source: k8s.io/apimachinery's version.ParseGeneric. @throws ChartError */
const parseKubeVersion = (version) => {
    const numbers = /^\s*v?(\d+(?:\.\d+)+)/u.exec(version)?.[1]?.split('.');
    if (numbers === undefined || numbers.some(number => number.length > 1 && number.startsWith('0')))
        throw new ChartError(`could not parse ${goQuote(version)} as version`);
    const [major = '', minor = ''] = numbers;
    return { full: version.startsWith('v') ? version : `v${version}`, plain: `v${numbers.join('.')}`, major, minor };
};
const capabilitiesOf = ({ kubeVersion, apiVersions, helm }) => {
    const { full, plain, major, minor } = parseKubeVersion(kubeVersion);
    const shown = helm === 4 ? full : plain;
    const fields = new Map([
        ['Version', release_text(shown)],
        ...(helm === 4 ? [['normalizedVersion', release_text(plain)]] : []),
        ['Major', release_text(major)],
        ['Minor', release_text(minor)],
    ]);
    const kube = new GoStruct(helm === 4 ? 'common.KubeVersion' : 'chartutil.KubeVersion', fields, {
        methods: new Map([
            ['String', method('', () => release_text(plain))],
            ['GitVersion', method('', () => release_text(shown))],
        ]),
        printed: plain,
    });
    const known = [...knownApiVersions, ...apiVersions];
    const versions = new GoSlice(known.map(release_text), 'string', undefined, new Map([['Has', method('string', ([version]) => new Ref(known.includes(stringOf(version))))]]));
    const build = new GoStruct('version.BuildInfo', new Map([
        ['Version', release_text(helm === 4 ? 'v4.3' : 'v3.22')],
        ['GitCommit', release_text('')],
        ['GitTreeState', release_text('')],
        ['GoVersion', release_text('go1.26')],
    ]));
    return new Ref(new GoStruct(helm === 4 ? 'common.Capabilities' : 'chartutil.Capabilities', new Map([
        ['KubeVersion', new Ref(kube)],
        ['APIVersions', new Ref(versions)],
        ['HelmVersion', new Ref(build)],
    ]), { isPointer: true }));
};
/** Names of Chart.yaml's keys in Go, in the order of the struct, and the zero value of each. Source: Helm's chart.Metadata. */
const metadataFields = [
    ['Name', 'name', 'text'],
    ['Home', 'home', 'text'],
    ['Sources', 'sources', 'list'],
    ['Version', 'version', 'text'],
    ['Description', 'description', 'text'],
    ['Keywords', 'keywords', 'list'],
    ['Maintainers', 'maintainers', 'list'],
    ['Icon', 'icon', 'text'],
    ['APIVersion', 'apiVersion', 'text'],
    ['Condition', 'condition', 'text'],
    ['Tags', 'tags', 'text'],
    ['AppVersion', 'appVersion', 'text'],
    ['Deprecated', 'deprecated', 'bool'],
    ['Annotations', 'annotations', 'map'],
    ['KubeVersion', 'kubeVersion', 'text'],
    ['Dependencies', 'dependencies', 'list'],
    ['Type', 'type', 'text'],
];
const typed = (value, type) => {
    const raw = value?.raw ?? null;
    const [data, control] = [value?.data ?? [], value?.control ?? []];
    switch (type) {
        case 'text':
            return new Ref(typeof raw === 'string' ? raw : raw === null ? '' : textRef(encodeYaml(new Ref(raw))).raw, data, control);
        case 'bool':
            return new Ref(raw === true, data, control);
        case 'map': {
            const entries = raw instanceof GoMap ? [...raw.entries].map(([key, one]) => [key, typed(one, 'text')]) : [];
            return new Ref(new GoMap(new Map(entries), 'string'), data, control);
        }
        case 'list':
            return new Ref(raw instanceof GoSlice
                ? raw.items.every(({ raw: item }) => typeof item === 'string')
                    ? new GoSlice(raw.items, 'string')
                    : raw
                : new GoSlice([], 'string'), data, control);
    }
};
const isZero = ({ raw }) => raw === '' || raw === false || (raw instanceof GoSlice && raw.items.length === 0) || (raw instanceof GoMap && raw.entries.size === 0);
const strings = (values) => new Ref(new GoSlice(values.map(release_text), 'string'));
/** The dependencies that are enabled, as Helm's structs. */
const dependenciesOf = ({ declared }) => new Ref(new GoSlice(declared.map(({ name, version, repository, condition, tags, enabled, importValues, alias }) => new Ref(new GoStruct('chart.Dependency', new Map([
    ['Name', release_text(name)],
    ['Version', release_text(version)],
    ['Repository', release_text(repository)],
    ['Condition', release_text(condition)],
    ['Tags', strings(tags)],
    ['Enabled', new Ref(enabled)],
    ['ImportValues', new Ref(new GoSlice(importValues))],
    ['Alias', release_text(alias)],
]), { isPointer: true }))), '*chart.Dependency'));
const encodedMaintainer = ({ raw }) => new GoMap(new Map(['name', 'email', 'url'].flatMap(key => {
    const value = raw instanceof GoMap ? raw.entries.get(key) : undefined;
    return value ? [[key, value]] : [];
})));
const maintainersOf = (value) => {
    const items = value?.raw instanceof GoSlice ? value.raw.items : [];
    const part = (item, key) => typed(item.raw instanceof GoMap ? item.raw.entries.get(key) : undefined, 'text');
    const made = items.map(item => new Ref(new GoStruct('chart.Maintainer', new Map([
        ['Name', part(item, 'name')],
        ['Email', part(item, 'email')],
        ['URL', part(item, 'url')],
    ]), { isPointer: true, encoded: encodedMaintainer(item) })));
    return new Ref(new GoSlice(made, '*chart.Maintainer'), value?.data ?? []);
};
const fieldOf = (chart, key, type) => {
    if (key === 'name')
        return new Ref(chart.name, chart.metadata.entries.get('name')?.data ?? []);
    if (key === 'dependencies')
        return dependenciesOf(chart);
    const value = chart.metadata.entries.get(key);
    return key === 'maintainers' ? maintainersOf(value) : typed(value, type);
};
const chartOf = (chart, isRoot, helm) => {
    const fields = metadataFields.map(([name, key, type]) => [name, key, fieldOf(chart, key, type)]);
    if (helm === 4)
        return new Ref(new GoMap(new Map([...fields.map(([name, , field]) => [name, field]), ['IsRoot', new Ref(isRoot)]])));
    const encoded = new GoMap(new Map([
        ...fields.filter(([, , field]) => !isZero(field)).map(([, key, field]) => [key, field]),
        ['IsRoot', new Ref(isRoot)],
    ]));
    return new Ref(new GoStruct('struct { chart.Metadata; IsRoot bool }', new Map([...fields.map(([name, , field]) => [name, field]), ['IsRoot', new Ref(isRoot)]]), {
        encoded,
    }));
};
const bytesText = (file) => ('text' in file ? file.text : Buffer.from(file).toString('latin1'));
const bytesRef = (content) => new Ref(new GoSlice(() => [...bytesOf(content)].map(byte => new Ref(new GoInt(byte, 'uint8'))), 'uint8', content));
/** `.Files`: all files of the chart that nothing else is made of. */
const filesOf = (files) => {
    const get = (name) => files.get(name) ?? '';
    const asTable = (value) => {
        const entries = [...files]
            .toSorted(([one], [other]) => compareBytes(one, other))
            .map(([path, content]) => [(0,text_path/* fileNameOf */.bV)(path), release_text(value(content))]);
        return textRef(encodeYaml(new Ref(new GoMap(new Map(entries), 'string'))));
    };
    const lines = (name) => {
        const content = get(name);
        const parts = content === '' ? [] : (content.endsWith('\n') ? content.slice(0, -1) : content).split('\n');
        return new Ref(new GoSlice(parts.map(release_text), 'string'));
    };
    const methods = new Map([
        ['Get', method('string', ([name]) => release_text(get(stringOf(name))))],
        ['GetBytes', method('string', ([name]) => bytesRef(get(stringOf(name))))],
        [
            'Glob',
            method('string', ([pattern]) => {
                const matches = globPattern(stringOf(pattern));
                return filesOf(new Map([...files].filter(([path]) => matches(path))));
            }),
        ],
        ['AsConfig', method('', () => asTable(content => content))],
        ['AsSecrets', method('', () => asTable(content => bytesOf(content).toString('base64')))],
        ['Lines', method('string', ([name]) => lines(stringOf(name)))],
    ]);
    return new Ref(new GoMap(new Map([...files].map(([path, content]) => [path, bytesRef(content)])), '[]uint8', 'engine.files', methods));
};
const contentsOf = (files) => new Map([...files].map(([path, file]) => [path, bytesText(file)]));
const releaseOf = ({ name, namespace, isUpgrade = false, revision = 1 }) => new Ref(new GoMap(new Map([
    ['Name', release_text(name)],
    ['Namespace', release_text(namespace)],
    ['IsUpgrade', new Ref(isUpgrade)],
    ['IsInstall', new Ref(!isUpgrade)],
    ['Revision', new Ref(new GoInt(revision))],
    ['Service', release_text('Helm')],
])));
const releaseObjects = (release) => ({
    release: releaseOf(release),
    capabilities: capabilitiesOf(release),
});
/** What `.` is in the templates of a chart, but for `.Template`. `subcharts` are those of its subcharts, by name. */
const chartData = (chart, isRoot, values, subcharts, { release, capabilities }, helm) => {
    const named = helm === 4 ? 'common.Values' : 'chartutil.Values';
    const table = values.raw instanceof GoMap ? new GoMap(values.raw.entries, values.raw.element, named) : new GoMap(new Map(), 'interface {}', named);
    return new GoMap(new Map([
        ['Chart', chartOf(chart, isRoot, helm)],
        ['Files', filesOf(contentsOf(chart.files))],
        ['Release', release],
        ['Capabilities', capabilities],
        ['Values', new Ref(table, values.data, values.control)],
        ['Subcharts', new Ref(subcharts)],
    ]), 'interface {}', named);
};

;// CONCATENATED MODULE: ./build/render/template/go-types.js


/** Types of which nil is a value. */
const canBeNil = (type) => type.startsWith('interface') || type.startsWith('map[') || type.startsWith('[]') || type === 'reflect.Value';
/** The zero value of a type. */
const zeroOf = (type) => {
    if (type.startsWith('map['))
        return new Ref(new GoMap(new Map(), type.slice('map[string]'.length)));
    if (type.startsWith('[]'))
        return new Ref(new GoSlice([], type.slice(2)));
    return type === 'reflect.Value' ? nothing : new Ref(null, noSources, noSources, true);
};
/** True where Go lets a value of one type be given as another: the same type, or a map type with a name as the bare one. */
const isAssignable = (value, type) => typeOfRaw(value) === type ||
    (value instanceof GoMap && value.named !== undefined && !type.includes('.') && `map[string]${value.element}` === type);
/** What a map holds under a key; the zero value of its elements when there is none. */
const entryOf = (map, key, holder) => {
    const boxed = map.element === 'interface {}';
    const entry = map.entries.get(key);
    if (entry)
        return entry.box(boxed);
    return new Ref(map.element === 'string' ? '' : null, holder.data, holder.control, boxed);
};

;// CONCATENATED MODULE: ./build/render/template/sprintf.js



/** Longest width or precision that fmt takes. */
const maxWidth = 1_000_000;
const digitsAt = (format, at) => {
    let end = at;
    let value = 0;
    for (; /^\d$/u.test(format[end] ?? ''); end += 1) {
        if (value > maxWidth)
            return { value: undefined, end: format.length };
        value = value * 10 + Number(format[end]);
    }
    return { value: end > at ? value : undefined, end };
};
/** Reads and fills in a format as fmt.Sprintf does. Source: Go's fmt, doPrintf. */
class Formatter {
    #format;
    #args;
    #parts = [];
    #printer = new Printer();
    #at = 0;
    #arg = 0;
    #afterIndex = false;
    #isGoodIndex = true;
    #isReordered = false;
    constructor(format, args) {
        this.#format = format;
        this.#args = args;
    }
    run() {
        while (this.#at < this.#format.length) {
            const percent = this.#format.indexOf('%', this.#at);
            const end = percent === -1 ? this.#format.length : percent;
            this.#write(this.#format.slice(this.#at, end));
            if (percent === -1)
                break;
            this.#at = percent + 1;
            this.#isGoodIndex = true;
            this.#afterIndex = false;
            this.#verb();
        }
        if (!this.#isReordered && this.#arg < this.#args.length)
            this.#extra();
        return this.#parts;
    }
    #write(text, argument) {
        if (text !== '')
            this.#parts.push(argument === undefined ? { text } : { text, argument });
    }
    #extra() {
        const rest = this.#args.slice(this.#arg).map((raw, index) => ({
            argument: this.#arg + index,
            text: raw === null || raw === undefined ? '<nil>' : `${typeOfRaw(raw)}=${this.#printer.argument(raw, 'v', plain)}`,
        }));
        this.#write('%!(EXTRA ');
        for (const [index, { text, argument }] of rest.entries()) {
            if (index > 0)
                this.#write(', ');
            this.#write(text, argument);
        }
        this.#write(')');
    }
    #verb() {
        const flags = this.#flags();
        this.#index();
        const width = this.#width();
        const precision = this.#precision();
        if (!this.#afterIndex)
            this.#index();
        if (this.#at >= this.#format.length) {
            this.#write('%!(NOVERB)');
            return;
        }
        const verb = String.fromCodePoint(this.#format.codePointAt(this.#at) ?? 0);
        this.#at += verb.length;
        if (verb === '%')
            this.#write('%');
        else if (!this.#isGoodIndex)
            this.#write(`%!${verb}(BADINDEX)`);
        else if (this.#arg >= this.#args.length)
            this.#write(`%!${verb}(MISSING)`);
        else {
            const minus = flags.has('-') || (width ?? 0) < 0;
            const isV = verb === 'v' || verb === 'w';
            const form = {
                minus,
                plus: flags.has('+') && !isV,
                sharp: flags.has('#') && !isV,
                space: flags.has(' '),
                zero: flags.has('0') && !((width ?? 0) < 0),
                plusV: flags.has('+') && isV,
                sharpV: flags.has('#') && isV,
                width: width === undefined ? undefined : Math.abs(width),
                precision,
            };
            this.#write(this.#printer.argument(this.#args[this.#arg], verb, form), this.#arg);
            this.#arg += 1;
        }
    }
    #flags() {
        const flags = new Set();
        for (; '#0+- '.includes(this.#format[this.#at] ?? 'x'); this.#at += 1)
            flags.add(this.#format[this.#at] ?? '');
        return flags;
    }
    /** `[2]`: which argument comes next. */
    #index() {
        this.#afterIndex = false;
        if (this.#format[this.#at] !== '[')
            return;
        this.#isReordered = true;
        const close = this.#format.indexOf(']', this.#at + 1);
        if (this.#format.length - this.#at < 3 || close === -1) {
            this.#isGoodIndex = false;
            this.#at += 1;
            return;
        }
        const { value, end } = digitsAt(this.#format.slice(0, close), this.#at + 1);
        this.#at = close + 1;
        const isNumber = value !== undefined && end === close;
        if (isNumber && value >= 1 && value <= this.#args.length) {
            this.#arg = value - 1;
            this.#afterIndex = true;
            return;
        }
        this.#isGoodIndex = false;
        this.#afterIndex = isNumber;
    }
    #width() {
        if (this.#format[this.#at] === '*') {
            this.#at += 1;
            const width = this.#star();
            if (width === undefined)
                this.#write('%!(BADWIDTH)');
            this.#afterIndex = false;
            return width;
        }
        const { value, end } = digitsAt(this.#format, this.#at);
        this.#at = end;
        if (this.#afterIndex && value !== undefined)
            this.#isGoodIndex = false;
        return value;
    }
    #precision() {
        if (this.#format[this.#at] !== '.' || this.#at + 1 >= this.#format.length)
            return undefined;
        this.#at += 1;
        if (this.#afterIndex)
            this.#isGoodIndex = false;
        this.#index();
        if (this.#format[this.#at] !== '*') {
            const { value, end } = digitsAt(this.#format, this.#at);
            this.#at = end;
            return value ?? 0;
        }
        this.#at += 1;
        const precision = this.#star();
        this.#afterIndex = false;
        if (precision !== undefined && precision >= 0)
            return precision;
        this.#write('%!(BADPREC)');
        return undefined;
    }
    /** The next argument as a width or precision. */
    #star() {
        if (this.#arg >= this.#args.length)
            return undefined;
        const raw = this.#args[this.#arg];
        this.#arg += 1;
        if (!(raw instanceof GoInt))
            return undefined;
        const value = Number(raw.value);
        return Math.abs(value) > maxWidth ? undefined : value;
    }
}
/** What a format prints, part by part. */
const sprintf = (format, args) => new Formatter(format, args).run();

;// CONCATENATED MODULE: ./build/render/functions/builtins.js







const basicKind = (raw) => {
    if (typeof raw === 'boolean')
        return 'bool';
    if (typeof raw === 'string')
        return 'string';
    if (raw instanceof GoFloat)
        return 'float';
    return raw instanceof GoInt ? (raw.type.startsWith('u') ? 'uint' : 'int') : undefined;
};
const isNil = (raw) => raw === null || raw === undefined;
const equal = (one, other) => {
    if (one instanceof GoInt && other instanceof GoInt)
        return one.value === other.value;
    const kind = basicKind(one);
    if (kind !== basicKind(other)) {
        if (!isNil(one) && !isNil(other))
            throw new CallError(`incompatible types for comparison: ${typeOfRaw(one)} and ${typeOfRaw(other)}`);
        return false;
    }
    if (one instanceof GoFloat && other instanceof GoFloat)
        return one.value === other.value;
    if (isNil(one) || isNil(other))
        return isNil(one) && isNil(other);
    return kind === undefined ? areSame(one, other) : one === other;
};
/** Compares what is of no basic type. */
const areSame = (one, other) => {
    if (kindOfRaw(one) !== kindOfRaw(other))
        throw new CallError(`non-comparable types ${textOf(sprintf('%s', [one]))}: ${typeOfRaw(one)}, ${typeOfRaw(other)}: ${sprint([other])}`);
    if (other instanceof GoMap || other instanceof GoSlice)
        throw new CallError(`non-comparable type ${textOf(sprintf('%s', [other]))}: ${typeOfRaw(other)}`);
    if (one instanceof GoTime && other instanceof GoTime)
        return one.unixNano === other.unixNano;
    return one === other;
};
const eq = (args) => {
    if (args.length < 2)
        throw new CallError('missing argument for comparison');
    return args.slice(1).some(other => equal(args[0]?.raw, other.raw));
};
const less = (one, other) => {
    const kind = basicKind(one);
    const otherKind = basicKind(other);
    if (kind === undefined || otherKind === undefined)
        throw new CallError('invalid type for comparison');
    if (one instanceof GoInt && other instanceof GoInt)
        return one.value < other.value;
    if (kind !== otherKind)
        throw new CallError(`incompatible types for comparison: ${typeOfRaw(one)} and ${typeOfRaw(other)}`);
    if (one instanceof GoFloat && other instanceof GoFloat)
        return one.value < other.value;
    if (typeof one === 'string' && typeof other === 'string')
        return compareBytes(one, other) < 0;
    throw new CallError('invalid type for comparison');
};
const compared = (compare) => go('reflect.Value, reflect.Value', args => madeOf(compare(args[0]?.raw, args[1]?.raw), ...args));
const indexOf = (index, size) => {
    const raw = index?.raw;
    if (isNil(raw))
        throw new CallError('cannot index slice/array with nil');
    if (!(raw instanceof GoInt))
        throw new CallError(`cannot index slice/array with type ${typeOfRaw(raw)}`);
    const value = raw.type.startsWith('u') ? BigInt.asIntN(64, raw.value) : raw.value;
    if (value < 0n || value > BigInt(size))
        throw new CallError(`index out of range: ${value}`);
    return Number(value);
};
/** What Go panics with when an index is the length. */
const outOfRange = () => {
    throw new CallError('reflect: slice index out of range');
};
const index = (args) => {
    const [first, ...keys] = args;
    let item = first ?? nothing;
    if (isNil(item.raw))
        throw new CallError('index of untyped nil');
    for (const key of keys) {
        const { raw } = item;
        if (isNil(raw))
            throw new CallError('index of nil pointer');
        if (raw instanceof GoSlice) {
            const found = raw.items[indexOf(key, raw.items.length)] ?? outOfRange();
            item = found.box(raw.element === 'interface {}');
        }
        else if (typeof raw === 'string') {
            const bytes = bytesOf(raw);
            const byte = bytes[indexOf(key, bytes.length)];
            if (byte === undefined)
                throw new CallError('reflect: string index out of range');
            item = madeOf(new GoInt(byte, 'uint8'), item);
        }
        else if (raw instanceof GoMap)
            item = entryOf(raw, keyOf(key), item);
        else
            throw new CallError(`can't index item of type ${typeOfRaw(raw)}`);
        item = item.decidedBy(everythingOf(key));
    }
    return item;
};
const keyOf = ({ raw }) => {
    if (isNil(raw))
        throw new CallError('value is nil; should be of type string');
    if (typeof raw !== 'string')
        throw new CallError(`value has type ${typeOfRaw(raw)}; should be string`);
    return raw;
};
const slice = (args) => {
    const [item = nothing, ...indexes] = args;
    const { raw } = item;
    if (isNil(raw))
        throw new CallError('slice of untyped nil');
    if (indexes.length > 3)
        throw new CallError(`too many slice indexes: ${indexes.length}`);
    if (typeof raw === 'string' && indexes.length === 3)
        throw new CallError('cannot 3-index slice a string');
    if (typeof raw !== 'string' && !(raw instanceof GoSlice))
        throw new CallError(`can't slice item of type ${typeOfRaw(raw)}`);
    const size = typeof raw === 'string' ? byteLength(raw) : raw.items.length;
    const [start = 0, end = size, most = end] = indexes.map(one => indexOf(one, size));
    if (start > end)
        throw new CallError(`invalid slice index: ${start} > ${end}`);
    if (end > most)
        throw new CallError(`invalid slice index: ${end} > ${most}`);
    if (typeof raw === 'string')
        return madeOf(sliceBytes(raw, start, end), ...args);
    return new Ref(new GoSlice(raw.items.slice(start, end), raw.element), item.data, item.control);
};
const builtins_length = ({ raw }) => {
    if (typeof raw === 'string')
        return byteLength(raw);
    if (raw instanceof GoSlice)
        return raw.items.length;
    if (raw instanceof GoMap)
        return raw.entries.size;
    if (raw === undefined)
        throw new CallError('reflect: call of reflect.Value.Type on zero Value');
    if (isNil(raw))
        throw new CallError('len of nil pointer');
    throw new CallError(`len of type ${typeOfRaw(raw)}`);
};
const htmlEscapes = {
    '\0': '\ufffd',
    '"': '&#34;',
    "'": '&#39;',
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
};
const jsEscapes = {
    '\\': '\\\\',
    "'": "\\'",
    '"': '\\"',
    '<': '\\u003C',
    '>': '\\u003E',
    '&': '\\u0026',
    '=': '\\u003D',
};
const jsEscape = (text) => Array.from(text)
    .map(rune => {
    if (Object.hasOwn(jsEscapes, rune))
        return jsEscapes[rune];
    const code = rune.codePointAt(0) ?? 0;
    if (code < 0x20 || (code > 0x7e && !isPrint(rune)))
        return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return rune;
})
    .join('');
/** A text as net/url escapes it in a query. */
const queryEscape = (text) => [...bytesOf(text)]
    .map(byte => {
    const rune = String.fromCharCode(byte);
    if (/[\w.~-]/u.test(rune))
        return rune;
    return rune === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
})
    .join('');
const escaper = (escaped) => go('...interface {}', args => madeOf(escaped(args.length === 1 && typeof args[0]?.raw === 'string' ? args[0].raw : sprint(shownArgs(args))), ...args));
const shownArgs = (args) => args.map(({ raw }) => (raw === undefined || raw === null ? '<no value>' : raw));
/** printf, each argument's text with what decided about it. */
const printfRef = (args) => {
    const [format, ...values] = args;
    const formatData = format ? piecesOf(format)[0] : undefined;
    const parts = sprintf(textAt(args, 0), values.map(rawOf));
    return textRef(parts.flatMap(({ text, argument }) => {
        const value = argument === undefined ? undefined : values[argument];
        if (value === undefined)
            return [{ text, data: formatData?.data ?? [], control: formatData?.control ?? [] }];
        return value.pieces && value.raw === text ? value.pieces : [{ text, data: everythingOf(value), control: value.control }];
    }));
};
const printRef = (args, separator, end) => {
    const pieces = args.flatMap((ref, position) => {
        const before = args[position - 1];
        const space = before ? separator(rawOf(before), rawOf(ref)) : '';
        return [...(space === '' ? [] : [{ text: space, data: [], control: [] }]), ...piecesOf(ref, sprint([rawOf(ref)]))];
    });
    return textRef(end === '' ? pieces : [...pieces, { text: end, data: [], control: [] }]);
};
/** The functions of text/template itself. `and` and `or` are the evaluator's own: they do not look at all of their arguments. */
const builtins = new Map([
    ['and', go('reflect.Value, ...reflect.Value', ([first]) => first ?? nothing)],
    ['or', go('reflect.Value, ...reflect.Value', ([first]) => first ?? nothing)],
    ['not', go('reflect.Value', args => madeOf(!isTrue(args[0]?.raw), ...args))],
    ['eq', go('reflect.Value, ...reflect.Value', args => madeOf(eq(args), ...args))],
    ['ne', compared((one, other) => !equal(one, other))],
    ['lt', compared(less)],
    ['le', compared((one, other) => less(one, other) || equal(one, other))],
    ['gt', compared((one, other) => !(less(one, other) || equal(one, other)))],
    ['ge', compared((one, other) => !less(one, other))],
    ['index', go('reflect.Value, ...reflect.Value', index)],
    ['slice', go('reflect.Value, ...reflect.Value', slice)],
    ['len', go('reflect.Value', ([item = nothing]) => new Ref(new GoInt(builtins_length(item)), everythingOf(item), item.control))],
    [
        'call',
        go('reflect.Value, ...reflect.Value', ([called], scope) => {
            if (isNil(called?.raw))
                throw new CallError('call of nil');
            throw new CallError(`non-function ${scope.calledAs()} of type ${typeOfRaw(called?.raw)}`);
        }),
    ],
    ['html', escaper(text => text.replaceAll(/[\0"'&<>]/gu, rune => htmlEscapes[rune] ?? ''))],
    ['js', escaper(jsEscape)],
    ['urlquery', escaper(queryEscape)],
    [
        'print',
        go('...interface {}', args => printRef(args, (before, after) => (typeof before !== 'string' && typeof after !== 'string' ? ' ' : ''), '')),
    ],
    ['println', go('...interface {}', args => printRef(args, () => ' ', '\n'))],
    ['printf', go('string, ...interface {}', printfRef)],
]);

;// CONCATENATED MODULE: ./build/render/template/parse-time.js



const fullMonths = months.map(month => month.toLowerCase());
const shortMonths = fullMonths.map(month => month.slice(0, 3));
const number = (set, pattern) => ({
    pattern,
    set: (fields, text) => set(fields, Number(text.trim())),
});
const offsetOf = (text) => {
    if (text === 'Z')
        return 0;
    const digits = text.slice(1).replaceAll(':', '');
    return (text.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4) || '0'));
};
const offset = (pattern) => ({
    pattern,
    set: (fields, text) => {
        fields.offset = offsetOf(text);
    },
});
/** Elements of a layout and what may stand for them, the longer ones first. Source: Go's time, parse. */
const readers = [
    [
        'January',
        {
            pattern: new RegExp(`^(?:${fullMonths.join('|')})`, 'iu'),
            set: (fields, text) => {
                fields.month = fullMonths.indexOf(text.toLowerCase()) + 1;
            },
        },
    ],
    [
        'Jan',
        {
            pattern: new RegExp(`^(?:${shortMonths.join('|')})`, 'iu'),
            set: (fields, text) => {
                fields.month = shortMonths.indexOf(text.toLowerCase()) + 1;
            },
        },
    ],
    ['Monday', { pattern: /^(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu, set: () => undefined }],
    ['Mon', { pattern: /^(?:mon|tue|wed|thu|fri|sat|sun)/iu, set: () => undefined }],
    [
        'MST',
        {
            pattern: /^(?:[A-Z]{3,5}|[+-]\d\d)/u,
            set: (fields, text) => {
                fields.zone = text;
            },
        },
    ],
    [
        '2006',
        number((fields, value) => {
            fields.year = value;
        }, /^\d{4}/u),
    ],
    ['-07:00', offset(/^[+-]\d\d:\d\d/u)],
    ['-0700', offset(/^[+-]\d{4}/u)],
    ['-07', offset(/^[+-]\d\d/u)],
    ['Z07:00', offset(/^(?:Z|[+-]\d\d:\d\d)/u)],
    ['Z0700', offset(/^(?:Z|[+-]\d{4})/u)],
    [
        '01',
        number((fields, value) => {
            fields.month = value;
        }, /^\d\d/u),
    ],
    [
        '02',
        number((fields, value) => {
            fields.day = value;
        }, /^\d\d/u),
    ],
    [
        '03',
        number((fields, value) => {
            fields.hour = value;
        }, /^\d\d/u),
    ],
    [
        '04',
        number((fields, value) => {
            fields.minute = value;
        }, /^\d\d/u),
    ],
    [
        '05',
        number((fields, value) => {
            fields.second = value;
        }, /^\d\d/u),
    ],
    [
        '06',
        number((fields, value) => {
            fields.year = value >= 69 ? value + 1900 : value + 2000;
        }, /^\d\d/u),
    ],
    [
        '15',
        number((fields, value) => {
            fields.hour = value;
        }, /^\d\d/u),
    ],
    [
        'PM',
        {
            pattern: /^(?:AM|PM)/u,
            set: (fields, text) => {
                fields.isPm = text === 'PM';
            },
        },
    ],
    [
        'pm',
        {
            pattern: /^(?:am|pm)/u,
            set: (fields, text) => {
                fields.isPm = text === 'pm';
            },
        },
    ],
    [
        '_2',
        number((fields, value) => {
            fields.day = value;
        }, /^ ?\d{1,2}/u),
    ],
    [
        '1',
        number((fields, value) => {
            fields.month = value;
        }, /^\d{1,2}/u),
    ],
    [
        '2',
        number((fields, value) => {
            fields.day = value;
        }, /^\d{1,2}/u),
    ],
    [
        '3',
        number((fields, value) => {
            fields.hour = value;
        }, /^\d{1,2}/u),
    ],
    [
        '4',
        number((fields, value) => {
            fields.minute = value;
        }, /^\d{1,2}/u),
    ],
    [
        '5',
        number((fields, value) => {
            fields.second = value;
        }, /^\d{1,2}/u),
    ],
];
const fraction = (fields, text) => {
    fields.nano = BigInt(text.slice(1).padEnd(9, '0').slice(0, 9));
};
const fractionOf = (text) => /^[.,]\d+/u.exec(text)?.[0];
/** The fraction that may stand behind seconds though their layout has none. */
const unnamedFraction = (element, rest, layout) => (element === '05' || element === '5') && !/^[.,][09]/u.test(layout) ? fractionOf(rest) : undefined;
const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** A text read by a layout, in UTC where it names no zone. A text: why it cannot be read, in Go's words. */
const parseTime = (layout, value) => {
    const fields = {
        year: 0,
        month: 1,
        day: 1,
        hour: 0,
        minute: 0,
        second: 0,
        nano: 0n,
        isPm: undefined,
        offset: undefined,
        zone: '',
    };
    const failed = (rest, element) => `parsing time ${goQuote(value)} as ${goQuote(layout)}: cannot parse ${goQuote(rest)} as ${goQuote(element)}`;
    let rest = value;
    for (let at = 0; at < layout.length;) {
        const reader = readers.find(([name]) => layout.startsWith(name, at) && !layout.startsWith('_2006', at));
        const digits = fractionAt(layout, at);
        if (digits !== undefined) {
            const found = fractionOf(rest);
            if (found !== undefined)
                fraction(fields, found);
            rest = rest.slice(found?.length ?? 0);
            at += digits.length;
        }
        else if (reader) {
            const [name, { pattern, set }] = reader;
            const found = pattern.exec(rest)?.[0];
            if (found === undefined)
                return failed(rest, name);
            set(fields, found);
            rest = rest.slice(found.length);
            at += name.length;
            const more = unnamedFraction(name, rest, layout.slice(at));
            if (more !== undefined)
                fraction(fields, more);
            rest = rest.slice(more?.length ?? 0);
        }
        else if (rest[0] === layout[at]) {
            rest = rest.slice(1);
            at += 1;
        }
        else
            return failed(rest, layout.slice(at));
    }
    if (rest !== '')
        return `parsing time ${goQuote(value)}: extra text: ${goQuote(rest)}`;
    return timeOf(fields, value);
};
const timeOf = (fields, value) => {
    const outOfRange = (what) => `parsing time ${goQuote(value)}: ${what} out of range`;
    const { year, month, day, minute, second, nano } = fields;
    if (month < 1 || month > 12)
        return outOfRange('month');
    if (day < 1 || day > daysIn(year, month))
        return outOfRange('day');
    if (fields.hour > 23)
        return outOfRange('hour');
    if (minute > 59)
        return outOfRange('minute');
    if (second > 59)
        return outOfRange('second');
    const hour = fields.isPm === true && fields.hour < 12 ? fields.hour + 12 : fields.isPm === false && fields.hour === 12 ? 0 : fields.hour;
    const offsetMinutes = fields.offset ?? 0;
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    date.setUTCHours(hour, minute, second);
    const seconds = BigInt(Math.floor(date.getTime() / 1000) - offsetMinutes * 60);
    const name = fields.zone !== '' ? fields.zone : fields.offset === undefined || fields.offset === 0 ? 'UTC' : '';
    return new GoTime(seconds * perSecond + nano, { offset: offsetMinutes, name });
};

;// CONCATENATED MODULE: ./build/render/functions/dates.js






/** What "now" is: always the same, so that a rendering can be compared with another. It counts as unknown. */
const renderTime = new GoTime(1735689600n * perSecond);
const dates_timeOf = (raw) => {
    if (raw instanceof GoTime)
        return raw;
    if (raw instanceof GoInt && (raw.type === 'int' || raw.type === 'int64' || raw.type === 'int32'))
        return new GoTime(raw.value * perSecond);
    return renderTime;
};
const formatted = (args, layout, date, zone) => {
    const time = dates_timeOf(rawOf(date));
    return madeOf(formatTime(new GoTime(time.unixNano, zoneAt(zone, time) ?? { offset: 0, name: 'UTC' }), layout), ...args);
};
const units = {
    ns: 1n,
    us: 1000n,
    \u00b5s: 1000n,
    \u03bcs: 1000n,
    ms: 1000000n,
    s: perSecond,
    m: 60n * perSecond,
    h: 3600n * perSecond,
};
/** A duration in nanoseconds, as time.ParseDuration reads it. A text: why it is not one. */
const parseDuration = (text) => {
    const invalid = `time: invalid duration ${goQuote(text)}`;
    const [, sign = '', body = ''] = /^([+-]?)([\s\S]*)$/u.exec(text) ?? [];
    if (body === '0')
        return 0n;
    if (body === '')
        return invalid;
    let total = 0n;
    let rest = body;
    while (rest !== '') {
        const [, whole = '', point = '', fraction = '', unit = ''] = /^(\d*)(\.?)(\d*)([^\d.]*)/u.exec(rest) ?? [];
        if (whole === '' && fraction === '')
            return invalid;
        if (unit === '')
            return `time: missing unit in duration ${goQuote(text)}`;
        const size = units[unit];
        if (size === undefined)
            return `time: unknown unit ${goQuote(unit)} in duration ${goQuote(text)}`;
        total += BigInt(whole || '0') * size + (fraction === '' ? 0n : (BigInt(fraction) * size) / 10n ** BigInt(fraction.length));
        rest = rest.slice(whole.length + point.length + fraction.length + unit.length);
    }
    return sign === '-' ? -total : total;
};
/** A duration as time.Duration prints it. */
const durationText = (nanos) => {
    if (nanos === 0n)
        return '0s';
    const size = nanos < 0n ? -nanos : nanos;
    const sign = nanos < 0n ? '-' : '';
    const decimal = (value, unit) => {
        const fraction = (value % unit)
            .toString()
            .padStart(`${unit}`.length - 1, '0')
            .replace(/0+$/u, '');
        return `${value / unit}${fraction === '' ? '' : `.${fraction}`}`;
    };
    if (size < 1000n)
        return `${sign}${size}ns`;
    if (size < 1000000n)
        return `${sign}${decimal(size, 1000n)}\u00b5s`;
    if (size < perSecond)
        return `${sign}${decimal(size, 1000000n)}ms`;
    const minutes = size / (60n * perSecond);
    const seconds = `${decimal(size % (60n * perSecond), perSecond)}s`;
    if (minutes === 0n)
        return sign + seconds;
    return minutes < 60n ? `${sign}${minutes}m${seconds}` : `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`;
};
const seconds = args => {
    const raw = rawOf(args[0]);
    const count = raw instanceof GoInt && raw.type === 'int64' ? raw.value : typeof raw === 'string' && /^[+-]?\d+$/u.test(raw) ? BigInt(raw) : 0n;
    return madeOf(durationText(count * perSecond), ...args);
};
const rounds = [
    ['y', 365n * 24n * 3600n * perSecond],
    ['mo', 30n * 24n * 3600n * perSecond],
    ['d', 24n * 3600n * perSecond],
    ['h', 3600n * perSecond],
    ['m', 60n * perSecond],
    ['s', perSecond],
];
const roundedDuration = args => {
    const raw = rawOf(args[0]);
    const given = typeof raw === 'string'
        ? parseDuration(raw)
        : raw instanceof GoInt && raw.type === 'int64'
            ? raw.value
            : raw instanceof GoTime
                ? renderTime.unixNano - raw.unixNano
                : 0n;
    const size = typeof given === 'string' ? 0n : given < 0n ? -given : given;
    const found = rounds.find(([, unit]) => size > unit);
    return madeOf(found ? `${size / found[1]}${found[0]}` : '0s', ...args);
};
const modified = (args, must) => {
    const time = dates_timeOf(rawOf(args[1]));
    const duration = parseDuration(textAt(args, 0));
    if (typeof duration === 'string') {
        if (must)
            throw new CallError(duration);
        return madeOf(time, ...args);
    }
    return madeOf(new GoTime(time.unixNano + duration, time.zone), ...args);
};
const parsed = (args, must) => {
    const time = parseTime(textAt(args, 0), textAt(args, 1));
    if (time instanceof GoTime)
        return madeOf(time, ...args);
    if (must)
        throw new CallError(time);
    return madeOf(zeroTime, ...args);
};
const both = (names, types, call) => names.map(name => [name, go(types, call)]);
/** sprig's functions of time. Those that look at the clock see `renderTime`. */
const dateFunctions = new Map([
    ['now', go('', () => madeOf(renderTime))],
    [
        'ago',
        go('interface {}', args => madeOf(durationText(((renderTime.unixNano - dates_timeOf(rawOf(args[0])).unixNano) / perSecond) * perSecond), ...args)),
    ],
    ['date', go('string, interface {}', args => formatted(args, textAt(args, 0), args[1], 'UTC'))],
    ...both(['dateInZone', 'date_in_zone'], 'string, interface {}, string', args => formatted(args, textAt(args, 0), args[1], textAt(args, 2))),
    ['htmlDate', go('interface {}', args => formatted(args, '2006-01-02', args[0], 'UTC'))],
    ['htmlDateInZone', go('interface {}, string', args => formatted(args, '2006-01-02', args[0], textAt(args, 1)))],
    ...both(['dateModify', 'date_modify'], 'string, time.Time', args => modified(args, false)),
    ...both(['mustDateModify', 'must_date_modify'], 'string, time.Time', args => modified(args, true)),
    ['toDate', go('string, string', args => parsed(args, false))],
    ['mustToDate', go('string, string', args => parsed(args, true))],
    ['duration', go('interface {}', seconds)],
    ['durationRound', go('interface {}', roundedDuration)],
    [
        'unixEpoch',
        go('time.Time', args => {
            const raw = rawOf(args[0]);
            return madeOf(`${raw instanceof GoTime ? unixSeconds(raw) : 0n}`, ...args);
        }),
    ],
]);

;// CONCATENATED MODULE: ./build/render/functions/dicts.js



const mapType = 'map[string]interface {}';
const dict = args => {
    const entries = new Map();
    for (let index = 0; index < args.length; index += 2) {
        const key = args[index] ?? new Ref(null);
        entries.set(strval(rawOf(key)), (args[index + 1] ?? new Ref('')).box(false).decidedBy(key.control));
    }
    return new Ref(new GoMap(entries));
};
const mergeInto = (target, source, overwrite) => {
    for (const [key, value] of source.entries) {
        const raw = rawOf(value);
        const own = target.entries.get(key);
        const ownRaw = own ? rawOf(own) : null;
        const areMaps = raw instanceof GoMap && ownRaw instanceof GoMap;
        if (areMaps)
            mergeInto(ownRaw, raw, overwrite);
        const isTaken = raw === null ? overwrite : (overwrite && !areMaps) || isEmpty(ownRaw);
        if (isTaken)
            target.entries.set(key, value);
    }
};
const merged = (overwrite) => args => {
    const [first, ...others] = args;
    const target = mapAt(args, 0);
    for (const other of others) {
        const source = rawOf(other);
        if (source instanceof GoMap)
            mergeInto(target, source, overwrite);
    }
    return (first ?? new Ref(target)).box(false);
};
/** Values of one copy: those that hold each other many times have many. */
const maxCopied = 1_000_000;
const copied = (ref, count = { left: maxCopied }) => {
    const raw = rawOf(ref);
    count.left -= 1;
    if (count.left < 0)
        throw new CallError('the value is too large to be copied here');
    if (raw instanceof GoMap)
        return new Ref(new GoMap(new Map([...raw.entries].map(([key, value]) => [key, copied(value, count)])), raw.element), ref.data, ref.control);
    if (raw instanceof GoSlice)
        return new Ref(new GoSlice(raw.items.map(item => copied(item, count)), raw.element), ref.data, ref.control);
    return new Ref(raw, ref.data, ref.control, false, ref.pieces);
};
const deepCopy = ([value = new Ref(null)]) => {
    if (rawOf(value) === null)
        throw new CallError('reflect: call of reflect.Value.Type on zero Value');
    return copied(value);
};
const dig = args => {
    if (args.length < 3)
        throw new CallError('dig needs at least three arguments');
    const dictionary = args.at(-1) ?? new Ref(null);
    const fallback = args.at(-2) ?? new Ref(null);
    const keys = args.slice(0, -2).map(key => {
        const raw = rawOf(key);
        if (typeof raw !== 'string')
            throw conversion(raw, 'string');
        return raw;
    });
    let at = dictionary;
    if (!(at.raw instanceof GoMap) || at.raw.named !== undefined)
        throw conversion(rawOf(at), mapType);
    for (const key of keys) {
        const raw = rawOf(at);
        if (!(raw instanceof GoMap))
            throw conversion(raw, mapType);
        const next = raw.entries.get(key);
        if (next === undefined)
            return fallback.decidedBy(at.data);
        at = next;
    }
    return at.box();
};
/** What Go panics with when an interface holds something else than is asked for. */
const conversion = (raw, wanted) => {
    return new CallError(`interface conversion: interface {} is ${raw === null ? 'nil' : typeOfRaw(raw)}, not ${wanted}`);
};
const restricted = (args, keeps) => {
    const [first] = args;
    const names = new Set(args
        .slice(1)
        .map(rawOf)
        .filter(raw => typeof raw === 'string'));
    const entries = [...mapAt(args, 0).entries].filter(([key]) => keeps(key, names));
    return new Ref(new GoMap(new Map(entries)), first?.data, first?.control);
};
const set = args => {
    const map = mapAt(args, 0);
    const [dictionary, , value = new Ref(null)] = args;
    map.entries.set(textAt(args, 1), value.box(false));
    return (dictionary ?? new Ref(map)).box(false);
};
const unset = args => {
    mapAt(args, 0).entries.delete(textAt(args, 1));
    return (args[0] ?? new Ref(null)).box(false);
};
const get = args => {
    const value = mapAt(args, 0).entries.get(textAt(args, 1));
    return value ? value.box() : new Ref('', args[0]?.data, args[0]?.control, true);
};
const pluck = args => {
    const found = args.slice(1).flatMap(dictionary => {
        const raw = rawOf(dictionary);
        const value = raw instanceof GoMap ? raw.entries.get(textAt(args, 0)) : undefined;
        return value ? [value] : [];
    });
    return new Ref(new GoSlice(found));
};
/** sprig's functions of maps. */
const dictFunctions = new Map([
    ['dict', go('...interface {}', dict)],
    ['get', go(`${mapType}, string`, get)],
    ['set', go(`${mapType}, string, interface {}`, set)],
    ['unset', go(`${mapType}, string`, unset)],
    [
        'hasKey',
        go(`${mapType}, string`, args => {
            const value = mapAt(args, 0).entries.get(textAt(args, 1));
            return new Ref(value !== undefined, value?.data ?? args[0]?.data, value?.control ?? args[0]?.control);
        }),
    ],
    ['pluck', go(`string, ...${mapType}`, pluck)],
    [
        'keys',
        go(`...${mapType}`, args => {
            const keys = args.flatMap(ref => ref.raw instanceof GoMap ? [...ref.raw.entries].map(([key, value]) => new Ref(key, value.data, value.control)) : []);
            return new Ref(new GoSlice(keys, 'string'));
        }),
    ],
    ['values', go(mapType, args => new Ref(new GoSlice([...mapAt(args, 0).entries.values()]), args[0]?.data, args[0]?.control))],
    ['pick', go(`${mapType}, ...string`, args => restricted(args, (key, names) => names.has(key)))],
    ['omit', go(`${mapType}, ...string`, args => restricted(args, (key, names) => !names.has(key)))],
    ['merge', go(`${mapType}, ...${mapType}`, merged(false))],
    ['mustMerge', go(`${mapType}, ...${mapType}`, merged(false))],
    ['mergeOverwrite', go(`${mapType}, ...${mapType}`, merged(true))],
    ['mustMergeOverwrite', go(`${mapType}, ...${mapType}`, merged(true))],
    ['deepCopy', go('interface {}', deepCopy)],
    ['mustDeepCopy', go('interface {}', deepCopy)],
    ['dig', go('...interface {}', dig)],
]);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/render/functions/encodings.js




const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const encodings_text = (make) => go('string', (args) => madeOf(make(textAt(args, 0)), ...args));
const hash = (algorithm) => encodings_text(value => (0,external_node_crypto_.createHash)(algorithm).update(bytesOf(value)).digest('hex'));
const isLineBreak = (rune) => rune === '\n' || rune === '\r';
/** Where the digits end, and how many of them are in the last group. */
const encodings_digitsOf = (value, alphabet, group) => {
    let inGroup = 0;
    for (let end = 0; end < value.length; end += 1) {
        const rune = value[end] ?? '';
        if (isLineBreak(rune))
            continue;
        if (!alphabet.includes(rune))
            return { end, inGroup };
        inGroup = (inGroup + 1) % group;
    }
    return { end: value.length, inGroup };
};
/** Where the `=` at the end are broken; undefined where as many stand as have to. */
const paddingBrokenAt = (value, start, count) => {
    let index = start;
    for (let missing = count; missing > 0; index += 1) {
        const rune = value[index];
        if (isLineBreak(rune))
            continue;
        if (rune !== '=')
            return index;
        missing -= 1;
    }
    while (isLineBreak(value[index]))
        index += 1;
    return index < value.length ? index : undefined;
};
/** Where Base64 or Base32 is broken: the offset that Go's error names; undefined for what is well formed. Line breaks do not count. */
const brokenAt = (value, alphabet, group, lengths) => {
    const { end, inGroup } = encodings_digitsOf(value, alphabet, group);
    if (end === value.length)
        return inGroup === 0 ? undefined : end - inGroup;
    return value[end] === '=' && lengths.includes(inGroup) ? paddingBrokenAt(value, end, group - inGroup) : end;
};
const decode64 = (value) => {
    const at = brokenAt(value, standard, 4, [2, 3]);
    return at === undefined ? textOfBytes(Buffer.from(value, 'base64')) : `illegal base64 data at input byte ${at}`;
};
const encode32 = (value) => {
    const bits = [...bytesOf(value)].map(byte => byte.toString(2).padStart(8, '0')).join('');
    const digits = (bits.match(/.{1,5}/gu) ?? []).map(five => base32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
    return digits.padEnd(Math.ceil(digits.length / 8) * 8, '=');
};
const decode32 = (value) => {
    const at = brokenAt(value, base32, 8, [2, 4, 5, 7]);
    if (at !== undefined)
        return `illegal base32 data at input byte ${at}`;
    const bits = Array.from(value.replaceAll(/[=\r\n]/gu, ''))
        .map(rune => base32.indexOf(rune).toString(2).padStart(5, '0'))
        .join('');
    const bytes = (bits.match(/.{8}/gu) ?? []).map(eight => Number.parseInt(eight, 2));
    return textOfBytes(Uint8Array.from(bytes));
};
const adler32 = (value) => {
    let [low, high] = [1, 0];
    for (const byte of bytesOf(value)) {
        low = (low + byte) % 65_521;
        high = (high + low) % 65_521;
    }
    return `${high * 65_536 + low}`;
};
/** sprig's encodings and checksums. */
const encodingFunctions = new Map([
    ['b64enc', encodings_text(value => bytesOf(value).toString('base64'))],
    ['b64dec', encodings_text(decode64)],
    ['b32enc', encodings_text(encode32)],
    ['b32dec', encodings_text(decode32)],
    ['sha1sum', hash('sha1')],
    ['sha256sum', hash('sha256')],
    ['sha512sum', hash('sha512')],
    ['adler32sum', encodings_text(adler32)],
]);

;// CONCATENATED MODULE: ./build/render/functions/encode-json.js





/** How deep values may hold each other: `set` can put a map into itself. */
const encode_json_maxDepth = 1_000;
/** Parts of one text: values that hold each other many times have many. */
const encode_json_maxPieces = 1_000_000;
const plainEscapes = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\b': '\\b',
    '\f': '\\f',
};
/** A text in JSON as encoding/json writes it. `html`: `<`, `>` and `&` are escaped, too. */
const jsonString = (text, html = true) => {
    const escaped = (rune) => {
        if (Object.hasOwn(plainEscapes, rune))
            return plainEscapes[rune] ?? '';
        const code = rune.codePointAt(0) ?? 0;
        if (code >= 0x7f && code <= 0x9f)
            return rune;
        if (code >= 0xd800 && code <= 0xdfff)
            return '\\ufffd';
        return `\\u${code.toString(16).padStart(4, '0')}`;
    };
    const unsafe = html ? /["\\\p{Cc}<>&\u2028\u2029\ud800-\udfff]/gu : /["\\\p{Cc}\u2028\u2029\ud800-\udfff]/gu;
    return `"${text.replaceAll(unsafe, escaped)}"`;
};
const encode_json_scalar = (raw, html) => {
    if (raw === null)
        return 'null';
    if (typeof raw === 'string')
        return jsonString(raw, html);
    if (typeof raw === 'boolean')
        return raw ? 'true' : 'false';
    if (raw instanceof GoInt)
        return `${raw.value}`;
    if (raw instanceof GoTime)
        return jsonString(formatTime(raw, rfc3339), html);
    if (!(raw instanceof GoFloat))
        return undefined;
    if (!Number.isFinite(raw.value))
        throw new CallError(`json: unsupported value: ${formatFloat(raw.value)}`);
    return formatJsonFloat(raw.value);
};
/** What stands in an object: the entries of a map by their keys, the fields of a struct in their order. */
const encode_json_membersOf = (raw) => {
    if (raw instanceof GoMap)
        return [...raw.entries].toSorted(([one], [other]) => compareBytes(one, other));
    if (raw.encoded)
        return [...raw.encoded.entries];
    return [...raw.fields].filter(([name, value]) => value.raw !== undefined && /^\p{Lu}/u.test(name));
};
class Encoder {
    #pieces = [];
    #html;
    #indent;
    constructor(html, indent) {
        this.#html = html;
        this.#indent = indent;
    }
    encode(ref) {
        this.#value(ref, 0);
        return this.#pieces;
    }
    #write(text, ref) {
        if (this.#pieces.length > encode_json_maxPieces)
            throw new TemplateError('the value is too large to be written here');
        this.#pieces.push({ text, data: ref.data, control: ref.control });
    }
    #value(ref, depth) {
        if (depth > encode_json_maxDepth)
            throw new CallError('json: unsupported value: encountered a cycle');
        const raw = ref.raw ?? null;
        if (raw instanceof GoSlice && raw.bytes !== undefined)
            this.#write(jsonString(bytesOf(raw.bytes).toString('base64'), this.#html), ref);
        else if (raw instanceof GoSlice)
            this.#many('[', ']', raw.items.map(item => ['', item]), ref, depth);
        else if (raw instanceof GoMap || raw instanceof GoStruct)
            this.#many('{', '}', encode_json_membersOf(raw).map(([key, value]) => [`${jsonString(key, this.#html)}:${this.#indent === undefined ? '' : ' '}`, value]), ref, depth);
        else
            this.#write(encode_json_scalar(raw, this.#html) ?? 'null', ref);
    }
    #many(open, close, parts, ref, depth) {
        this.#write(open, ref);
        for (const [index, [before, value]] of parts.entries()) {
            this.#write(`${index > 0 ? ',' : ''}${this.#line(depth + 1)}${before}`, ref);
            this.#value(value, depth + 1);
        }
        this.#write(`${parts.length > 0 ? this.#line(depth) : ''}${close}`, ref);
    }
    #line(depth) {
        return this.#indent === undefined ? '' : `\n${this.#indent.repeat(depth)}`;
    }
}
/** A value in JSON, leaf by leaf with what decided about it. @throws CallError for what JSON has no word for. */
const encodeJson = (ref, given = {}) => new Encoder(given.html ?? true, given.indent).encode(ref);

;// CONCATENATED MODULE: ./build/render/functions/json-problem.js

/** Why a text is not JSON, in the words of Go's encoding/json. */
class Problem extends Error {
}
const literals = { t: 'true', f: 'false', n: 'null' };
/** How deep values may hold each other. Source: encoding/json, maxNestingDepth. */
const json_problem_maxDepth = 1_000;
class Scanner {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    scan() {
        this.#value(0);
        this.#space();
        if (this.#at < this.#text.length)
            this.#fail('after top-level value');
    }
    #rune() {
        return String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    }
    #isOver() {
        return this.#at >= this.#text.length;
    }
    #fail(context) {
        if (this.#isOver())
            throw new Problem('unexpected end of JSON input');
        const rune = this.#rune();
        const shown = rune === "'" ? "'\\''" : rune === '"' ? "'\"'" : `'${goQuote(rune).slice(1, -1)}'`;
        throw new Problem(`invalid character ${shown} ${context}`);
    }
    #space() {
        while (/^[ \t\r\n]$/u.test(this.#text[this.#at] ?? ''))
            this.#at += 1;
    }
    #value(depth) {
        this.#space();
        if (depth > json_problem_maxDepth)
            throw new Problem('exceeded max depth');
        const rune = this.#isOver() ? '' : this.#rune();
        if (rune === '{')
            this.#object(depth);
        else if (rune === '[')
            this.#array(depth);
        else if (rune === '"')
            this.#string();
        else if (rune === '-' || /^\d$/u.test(rune))
            this.#number();
        else if (Object.hasOwn(literals, rune))
            this.#literal(literals[rune] ?? '');
        else
            this.#fail('looking for beginning of value');
    }
    #object(depth) {
        this.#at += 1;
        this.#space();
        if (!this.#isOver() && this.#rune() === '}') {
            this.#at += 1;
            return;
        }
        for (;;) {
            this.#space();
            if (this.#isOver() || this.#rune() !== '"')
                this.#fail('looking for beginning of object key string');
            this.#string();
            this.#space();
            if (this.#isOver() || this.#rune() !== ':')
                this.#fail('after object key');
            this.#at += 1;
            this.#value(depth + 1);
            this.#space();
            const rune = this.#isOver() ? '' : this.#rune();
            if (rune !== ',' && rune !== '}')
                this.#fail('after object key:value pair');
            this.#at += 1;
            if (rune === '}')
                return;
        }
    }
    #array(depth) {
        this.#at += 1;
        this.#space();
        if (!this.#isOver() && this.#rune() === ']') {
            this.#at += 1;
            return;
        }
        for (;;) {
            this.#value(depth + 1);
            this.#space();
            const rune = this.#isOver() ? '' : this.#rune();
            if (rune !== ',' && rune !== ']')
                this.#fail('after array element');
            this.#at += 1;
            if (rune === ']')
                return;
        }
    }
    #string() {
        this.#at += 1;
        for (;;) {
            if (this.#isOver())
                this.#fail('');
            const rune = this.#rune();
            if (rune < ' ')
                this.#fail('in string literal');
            this.#at += rune.length;
            if (rune === '"')
                return;
            if (rune !== '\\')
                continue;
            if (this.#isOver() || !'"\\/bfnrtu'.includes(this.#rune()))
                this.#fail('in string escape code');
            const isCode = this.#rune() === 'u';
            this.#at += 1;
            for (let count = 0; isCode && count < 4; count += 1) {
                if (this.#isOver() || !/^[\da-fA-F]$/u.test(this.#rune()))
                    this.#fail('in \\u hexadecimal character escape');
                this.#at += 1;
            }
        }
    }
    #digits(context) {
        if (this.#isOver() || !/^\d$/u.test(this.#rune()))
            this.#fail(context);
        while (/^\d$/u.test(this.#text[this.#at] ?? ''))
            this.#at += 1;
    }
    #number() {
        if (this.#rune() === '-')
            this.#at += 1;
        if (!this.#isOver() && this.#rune() === '0')
            this.#at += 1;
        else
            this.#digits('in numeric literal');
        if (!this.#isOver() && this.#rune() === '.') {
            this.#at += 1;
            this.#digits('after decimal point in numeric literal');
        }
        if (this.#isOver() || !/^[eE]$/u.test(this.#rune()))
            return;
        this.#at += 1;
        if (!this.#isOver() && /^[+-]$/u.test(this.#rune()))
            this.#at += 1;
        this.#digits('in exponent of numeric literal');
    }
    #literal(word) {
        for (const [index, wanted] of Array.from(word).entries()) {
            if (this.#isOver() || this.#rune() !== wanted)
                this.#fail(index === 0 ? 'looking for beginning of value' : `in literal ${word} (expecting '${wanted}')`);
            this.#at += 1;
        }
    }
}
/** Undefined for a text that is JSON. */
const jsonProblem = (text) => {
    try {
        new Scanner(text).scan();
        return undefined;
    }
    catch (error) {
        if (error instanceof Problem)
            return error.message;
        throw error;
    }
};

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/render/functions/toml.js







/** Values in TOML as BurntSushi/toml writes them for Helm: plain values first, then tables, two blanks for each level. */
const bareKey = /^[A-Za-z0-9_-]+$/u;
const toml_escapes = {
    '\b': '\\b',
    '\t': '\\t',
    '\n': '\\n',
    '\f': '\\f',
    '\r': '\\r',
    '"': '\\"',
    '\\': '\\\\',
};
const toml_escaped = (rune) => {
    if (rune > '\u007f')
        return rune;
    return toml_escapes[rune] ?? `\\u${(rune.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
};
const toml_quoted = (text) => `"${text.replaceAll(/["\\\p{Cc}]/gu, toml_escaped)}"`;
const toml_keyOf = (key) => (bareKey.test(key) ? key : toml_quoted(key));
const toml_floatText = (value) => {
    if (Number.isNaN(value))
        return 'nan';
    if (!Number.isFinite(value))
        return value > 0 ? 'inf' : '-inf';
    const text = formatFloat(value, 'g');
    return /[.e]/u.test(text) ? text : `${text}.0`;
};
const isTable = (raw) => raw instanceof GoMap;
const isTables = (raw) => raw instanceof GoSlice && raw.items.length > 0 && raw.items.every(item => isTable(rawOf(item)));
const inline = (raw) => {
    if (typeof raw === 'string')
        return toml_quoted(raw);
    if (typeof raw === 'boolean')
        return raw ? 'true' : 'false';
    if (raw instanceof GoInt)
        return `${raw.value}`;
    if (raw instanceof GoFloat)
        return toml_floatText(raw.value);
    if (raw instanceof GoTime)
        return formatTime(raw, rfc3339);
    if (raw instanceof GoSlice) {
        if (raw.items.some(item => rawOf(item) === null))
            throw new CallError('toml: cannot encode array with nil element');
        return `[${raw.items.map(item => inline(rawOf(item))).join(', ')}]`;
    }
    if (raw instanceof GoMap)
        return `{${sorted(raw)
            .map(([key, value]) => `${toml_keyOf(key)} = ${inline(value)}`)
            .join(', ')}}`;
    throw new CallError(`toml: unsupported type: ${kindOfRaw(raw)}`);
};
const sorted = (table) => [...table.entries]
    .flatMap(([key, value]) => (rawOf(value) === null ? [] : [[key, rawOf(value)]]))
    .toSorted(([one], [other]) => compareBytes(one, other));
const toml_maxDepth = 500;
class toml_Encoder {
    #text = '';
    #hasWritten = false;
    encode(raw) {
        if (isTable(raw))
            this.#table(raw, []);
        else
            this.#text = inline(raw);
        return this.#text;
    }
    #line(text, depth) {
        this.#text += `${'  '.repeat(Math.max(0, depth))}${text}\n`;
        this.#hasWritten = true;
    }
    #table(table, path) {
        if (path.length > toml_maxDepth)
            throw new CallError('toml: the value is nested too deeply');
        const members = sorted(table);
        for (const [key, value] of members)
            if (!isTable(value) && !isTables(value))
                this.#line(`${toml_keyOf(key)} = ${inline(value)}`, path.length);
        for (const [key, value] of members) {
            const inner = [...path, toml_keyOf(key)];
            if (isTable(value))
                this.#header(`[${inner.join('.')}]`, value, inner);
            else if (isTables(value))
                for (const item of value.items)
                    this.#header(`[[${inner.join('.')}]]`, rawOf(item), inner, true);
        }
    }
    #header(header, raw, path, isArray = false) {
        if (!isTable(raw))
            return;
        if ((path.length === 1 || isArray) && this.#hasWritten)
            this.#text += '\n';
        this.#line(header, path.length - 1);
        this.#table(raw, path);
    }
}
const toToml = (args, must) => {
    const raw = rawOf(args[0]);
    if (raw === null)
        throw new CallError('reflect: call of reflect.Value.Type on zero Value');
    try {
        return madeOf(new toml_Encoder().encode(raw), ...args);
    }
    catch (error) {
        if (must || !(error instanceof CallError))
            throw error;
        return madeOf(error.message, ...args);
    }
};
/** A value that smol-toml read, as Go has it: whole numbers are int64. */
const goValue = (value, from) => {
    if (typeof value === 'bigint')
        return madeOf(new GoInt(value, 'int64'), ...from);
    if (typeof value === 'number')
        return madeOf(new GoFloat(value), ...from);
    if (value instanceof dist/* TomlDate */.PJ)
        return madeOf(new GoTime(BigInt(value.getTime()) * 1000000n), ...from);
    if (typeof value === 'string' || typeof value === 'boolean')
        return madeOf(value, ...from);
    if (Array.isArray(value))
        return madeOf(new GoSlice(value.map(item => goValue(item, from))), ...from);
    return madeOf(new GoMap(new Map(Object.entries(value).map(([key, one]) => [key, goValue(one, from)]))), ...from);
};
/** What BurntSushi/toml says of two usual mistakes; of others what smol-toml says. */
const tomlProblem = (text, error) => {
    const last = /([^\n=]*)=\s*\[?\s*$/u.exec(text.split('\n')[error.line - 1] ?? '')?.[1]?.trim();
    if (last)
        return `toml: line ${error.line} (last key ${goQuote(last)}): unexpected EOF; expected value`;
    if (!text.includes('='))
        return `toml: line ${error.line}: unexpected EOF; expected key separator '='`;
    return `toml: line ${error.line}: ${(error.message.split('\n')[0] ?? '').replace('Invalid TOML document: ', '')}`;
};
const fromToml = (args) => {
    const text = textAt(args, 0);
    try {
        return goValue((0,dist/* parse */.qg)(text, { integersAsBigInt: true, maxDepth: 500 }), args);
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        return new Ref(new GoMap(new Map([['Error', madeOf(tomlProblem(text, error), ...args)]])));
    }
};
/** Helm's functions of TOML. */
const tomlFunctions = new Map([
    ['toToml', go('interface {}', args => toToml(args, false))],
    ['fromToml', go('string', fromToml)],
]);
/** The same for Helm 4, which can fail. */
const mustToToml = go('interface {}', args => toToml(args, true));

;// CONCATENATED MODULE: ./build/render/functions/helm.js










const fromJsonText = (text) => JSON.parse(text);
/** A value of JSON as Go's encoding/json makes it: numbers are float64. Each has the sources of the text. */
const helm_goValue = (value, from) => {
    const as = (raw) => new Ref(raw, everythingOf(from), from.control);
    if (value === null || typeof value === 'boolean' || typeof value === 'string')
        return as(value);
    if (typeof value === 'number')
        return as(new GoFloat(value));
    if (Array.isArray(value))
        return as(new GoSlice(value.map(item => helm_goValue(item, from))));
    return as(new GoMap(new Map(Object.entries(value).map(([key, one]) => [key, helm_goValue(one, from)]))));
};
const parseJson = (args) => {
    const text = textAt(args, 0);
    return jsonProblem(text) ?? helm_goValue(fromJsonText(text), args[0] ?? new Ref(''));
};
const typeName = (raw) => {
    if (raw instanceof GoSlice)
        return 'array';
    if (raw instanceof GoMap)
        return 'object';
    if (typeof raw === 'string')
        return 'string';
    return typeof raw === 'boolean' ? 'bool' : 'number';
};
const unmarshaling = 'error unmarshaling JSON: while decoding JSON: ';
/** A value as the map that a function gives, or the reason under `Error`. */
const asMap = (value, args, prefix = '') => {
    const failed = (reason) => new Ref(new GoMap(new Map([['Error', madeOf(reason, ...args)]])), args[0]?.data, args[0]?.control);
    if (typeof value === 'string')
        return failed(value);
    const { raw } = value;
    if (raw instanceof GoMap)
        return value;
    if (raw === null || raw === undefined)
        return new Ref(new GoMap(new Map()), value.data, value.control);
    return failed(`${prefix}json: cannot unmarshal ${typeName(raw)} into Go value of type map[string]interface {}`);
};
const asList = (value, args, prefix = '') => {
    const failed = (reason) => new Ref(new GoSlice([madeOf(reason, ...args)]), args[0]?.data, args[0]?.control);
    if (typeof value === 'string')
        return failed(value);
    const { raw } = value;
    if (raw instanceof GoSlice)
        return value;
    if (raw === null || raw === undefined)
        return new Ref(new GoSlice([]), value.data, value.control);
    return failed(`${prefix}json: cannot unmarshal ${typeName(raw)} into Go value of type []interface {}`);
};
const parseYamlText = (args) => {
    const text = textAt(args, 0);
    const [first] = readDocuments((0,source_file/* sourceFile */.s)('', bytesOf(text).toString('utf8')), 'unnamed');
    if (first === undefined)
        return new Ref(null);
    if (first.state === 'broken')
        return `error converting YAML to JSON: ${first.reason}`;
    return withSources(first.value, args[0] ?? new Ref(''));
};
const withSources = (value, from) => {
    const { raw } = value;
    const data = everythingOf(from);
    if (raw instanceof GoMap)
        return new Ref(new GoMap(new Map([...raw.entries].map(([key, one]) => [key, withSources(one, from)]))), data, from.control);
    if (raw instanceof GoSlice)
        return new Ref(new GoSlice(raw.items.map(one => withSources(one, from))), data, from.control);
    return new Ref(raw, data, from.control);
};
const toYaml = (ref, must, pretty = false) => {
    try {
        return textRef(encodeYaml(ref, pretty));
    }
    catch (error) {
        if (must || !(error instanceof CallError))
            throw error;
        return madeOf('', ref);
    }
};
const toJson = (ref, must, given = {}) => {
    try {
        return textRef(encodeJson(ref, given));
    }
    catch (error) {
        if (must || !(error instanceof CallError))
            throw error;
        return madeOf('', ref);
    }
};
const value = (types, call) => go(types, args => call(args[0] ?? new Ref(null), args));
const required = args => {
    const [, given = new Ref(null)] = args;
    const raw = rawOf(given);
    if (raw === null || raw === '')
        throw new CallError(textAt(args, 0));
    return given;
};
/** Helm's own functions, but for those that need the chart: `include`, `tpl`, `lookup`. */
const helmFunctions = (version) => new Map([
    ['toYaml', value('interface {}', ref => toYaml(ref, false))],
    ['toYamlPretty', value('interface {}', ref => toYaml(ref, false, true))],
    ...(version === 4 ? [['mustToYaml', value('interface {}', ref => toYaml(ref, true))]] : []),
    ...tomlFunctions,
    ...(version === 4 ? [['mustToToml', mustToToml]] : []),
    ['fromYaml', value('string', (_, args) => asMap(parseYamlText(args), args, unmarshaling))],
    ['fromYamlArray', value('string', (_, args) => asList(parseYamlText(args), args, unmarshaling))],
    ['toJson', value('interface {}', ref => toJson(ref, false))],
    ['mustToJson', value('interface {}', ref => toJson(ref, true))],
    ['toPrettyJson', value('interface {}', ref => toJson(ref, false, { indent: '  ' }))],
    ['mustToPrettyJson', value('interface {}', ref => toJson(ref, true, { indent: '  ' }))],
    ['toRawJson', value('interface {}', ref => toJson(ref, true, { html: false }))],
    ['mustToRawJson', value('interface {}', ref => toJson(ref, true, { html: false }))],
    ['fromJson', value('string', (_, args) => asMap(parseJson(args), args))],
    ['fromJsonArray', value('string', (_, args) => asList(parseJson(args), args))],
    [
        'mustFromJson',
        value('string', (_, args) => {
            const parsed = parseJson(args);
            if (typeof parsed === 'string')
                throw new CallError(parsed);
            return parsed.box();
        }),
    ],
    ['required', go('string, interface {}', required)],
    ['getHostByName', go('string', args => madeOf('', ...args))],
]);

;// CONCATENATED MODULE: ./build/render/template/parse-number.js

const maxInt64 = 2n ** 63n - 1n;
const maxUint64 = 2n ** 64n - 1n;
const wellUnderscored = (text) => !text.includes('_') || !/^_|__|_$|^0[xXoObB]?_?$|[^\da-fA-FxXoObB_]_|_[^\da-fA-F_]/u.test(text);
/** A whole number with a base prefix, as strconv.ParseUint(text, 0, 64) reads it; undefined for what is not one or too large. */
const parseUint = (text) => {
    if (!wellUnderscored(text))
        return undefined;
    const bare = text.replaceAll('_', '');
    if (!/^(?:0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|0[0-7]*|[1-9]\d*)$/u.test(bare))
        return undefined;
    const value = /^0[0-7]+$/u.test(bare) ? BigInt(`0o${bare.slice(1)}`) : BigInt(bare);
    return value > maxUint64 ? undefined : value;
};
/** The same with a sign, as strconv.ParseInt(text, 0, 64). */
const parseInt64 = (text) => {
    const sign = text[0] === '-' ? -1n : 1n;
    const value = parseUint(/^[+-]/u.test(text) ? text.slice(1) : text);
    if (value === undefined)
        return undefined;
    const signed = sign * value;
    return signed > maxInt64 || signed < -maxInt64 - 1n ? undefined : signed;
};
/** As strconv.ParseFloat reads it: decimal or hexadecimal, infinities and NaN by name; undefined for what is not a number. */
const parseFloat64 = (text) => {
    const bare = text.replace(/^[+-]/u, '');
    const sign = text[0] === '-' ? -1 : 1;
    if (/^(?:inf|infinity)$/iu.test(bare))
        return sign * Number.POSITIVE_INFINITY;
    if (/^nan$/iu.test(bare))
        return Number.NaN;
    const hex = /^0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)[pP]([+-]?\d+)$/u.exec(bare);
    if (hex && `${hex[1]}${hex[2]}` !== '')
        return sign * Number.parseInt(`${hex[1]}${hex[2]}`, 16) * 2 ** (Number(hex[3]) - 4 * (hex[2] ?? '').length);
    if (!/^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(bare))
        return undefined;
    const value = sign * Number(bare);
    return Number.isFinite(value) ? value : undefined;
};
const whole = (float, least, most) => {
    if (!Number.isInteger(float))
        return undefined;
    const value = BigInt(float);
    return value < least || value > most ? undefined : value;
};
/** Reads a number or character literal. A text: why it is not one. Source: Go's text/template/parse, newNumber. */
const parseNumber = (text, isCharacter) => {
    if (isCharacter) {
        const rune = goUnquote(text);
        if (rune === undefined)
            return Array.from(text).length > 3 && !text.includes('\\') ? `malformed character constant: ${text}` : 'invalid syntax';
        const code = BigInt(rune.codePointAt(0) ?? 0);
        return { int: code, uint: code, float: Number(code) };
    }
    const uint = parseUint(text);
    const int = parseInt64(text);
    if (int !== undefined)
        return { int, uint: int === 0n ? 0n : uint, float: Number(int) };
    if (uint !== undefined)
        return { int, uint, float: Number(uint) };
    const float = wellUnderscored(text) ? parseFloat64(text.replaceAll('_', '')) : undefined;
    if (float === undefined)
        return `illegal number syntax: ${goQuote(text)}`;
    if (!/[.eEpP]/u.test(text))
        return `integer overflow: ${goQuote(text)}`;
    return { int: whole(float, -maxInt64 - 1n, maxInt64), uint: whole(float, 0n, maxUint64), float };
};

;// CONCATENATED MODULE: ./build/render/functions/cast.js


/** Numbers from whatever is given, as spf13/cast makes them for sprig: 0 for what is not one. */
const minInt64 = -(2n ** 63n);
/** "8.00" counts as "8". */
const trimZeroDecimal = (text) => /^(.*?)\.0*$/su.exec(text)?.[1] ?? text;
/** A float as an integer: cut off, and the least one where it does not fit, as on amd64. */
const cut = (value) => {
    if (!Number.isFinite(value))
        return minInt64;
    const whole = BigInt(Math.trunc(value));
    return whole >= -minInt64 || whole < minInt64 ? minInt64 : whole;
};
const toInt64 = (raw) => {
    if (raw instanceof GoInt)
        return BigInt.asIntN(64, raw.value);
    if (raw instanceof GoFloat)
        return cut(raw.value);
    if (typeof raw === 'boolean')
        return raw ? 1n : 0n;
    return typeof raw === 'string' ? (parseInt64(trimZeroDecimal(raw)) ?? 0n) : 0n;
};
const toFloat64 = (raw) => {
    if (raw instanceof GoInt)
        return Number(raw.value);
    if (raw instanceof GoFloat)
        return raw.value;
    if (typeof raw === 'boolean')
        return raw ? 1 : 0;
    return typeof raw === 'string' ? (parseFloat64(raw) ?? 0) : 0;
};

;// CONCATENATED MODULE: ./build/render/functions/lists.js





const listOf = (items, ...from) => new Ref(new GoSlice(items.map(item => item.box(false))), joinSources(from.map(({ data }) => data)), joinSources(from.map(({ control }) => control)));
/** The elements of a list argument. */
const itemsOf = (ref, verb) => {
    const raw = rawOf(ref);
    if (raw instanceof GoSlice)
        return raw.items;
    if (raw === null)
        return nilPointer();
    throw new CallError(`Cannot ${verb} type ${kindOfRaw(raw)}`);
};
const nilOf = (ref) => new Ref(null, ref?.data, ref?.control, true);
const emptyList = (ref) => new Ref(new GoSlice([]), ref?.data, ref?.control);
const appended = ([list, value = new Ref(null)]) => listOf([...itemsOf(list, 'push on'), value], list ?? value);
const prepended = ([list, value = new Ref(null)]) => listOf([value, ...itemsOf(list, 'prepend on')], list ?? value);
const without = (args, omit, verb) => {
    const [list] = args;
    const kept = itemsOf(list, verb).filter((item, index) => !omit(item, index));
    return listOf(kept, ...args);
};
/** Elements that are compared with each other at most: `uniq` and `without` compare all with all. */
const lists_maxCompared = 4_000_000;
const uniq = args => {
    const kept = [];
    let compared = 0;
    for (const item of itemsOf(args[0], 'find uniq on')) {
        compared += kept.length;
        if (compared > lists_maxCompared)
            throw new CallError('the list is too long');
        if (!kept.some(one => deepEqual(rawOf(one), rawOf(item))))
            kept.push(item);
    }
    return listOf(kept, ...args);
};
const chunk = args => {
    const [size, items] = [intAt(args, 0), itemsOf(args[1], 'chunk')];
    if (size <= 0)
        throw new CallError('runtime error: makeslice: len out of range');
    const chunks = [];
    for (let at = 0; at < items.length; at += size)
        chunks.push(new Ref(new GoSlice(items.slice(at, at + size)), args[1]?.data, args[1]?.control));
    return new Ref(new GoSlice(chunks, '[]interface {}'), args[1]?.data, args[1]?.control);
};
const sliced = args => {
    const [list, ...indexes] = args;
    const raw = rawOf(list);
    if (raw === null)
        return nilPointer();
    if (!(raw instanceof GoSlice))
        throw new CallError(`list should be type of slice or array but ${kindOfRaw(raw)}`);
    if (raw.items.length === 0)
        return nilOf(list);
    const start = indexes[0] ? Number(toInt64(rawOf(indexes[0]))) : 0;
    const end = indexes[1] ? Number(toInt64(rawOf(indexes[1]))) : raw.items.length;
    if (start < 0 || end < start || end > raw.items.length)
        throw new CallError('reflect.Value.Slice: slice index out of bounds');
    return new Ref(new GoSlice(raw.items.slice(start, end), raw.element), list?.data, list?.control).decidedBy(indexes.flatMap(everythingOf));
};
const concat = args => listOf(args.flatMap(list => {
    const raw = rawOf(list);
    if (raw instanceof GoSlice)
        return raw.items;
    if (raw === null)
        return nilPointer();
    throw new CallError(`Cannot concat type ${kindOfRaw(raw)} as list`);
}), ...args);
/** Whole numbers that `until` and `seq` make at most. */
const maxNumbers = 1_000_000;
/** Numbers from one to another. Source: sprig's untilStep. */
const untilStep = (start, stop, step) => {
    const numbers = [];
    const down = stop < start;
    if (down ? step >= 0 : step <= 0)
        return numbers;
    for (let at = start; down ? at > stop : at < stop; at += step) {
        if (numbers.length >= maxNumbers)
            throw new CallError('too many numbers');
        numbers.push(at);
    }
    return numbers;
};
const intList = (numbers, args) => {
    const from = madeOf(null, ...args);
    return new Ref(new GoSlice(numbers.map(value => new Ref(new GoInt(value), from.data, from.control)), 'int'), from.data, from.control);
};
const seq = (params) => {
    const [first = 0, second = 0, third = 0] = params;
    if (params.length === 1)
        return untilStep(1, first + (first < 1 ? -1 : 1), first < 1 ? -1 : 1);
    if (params.length === 2)
        return untilStep(first, second + (second < first ? -1 : 1), second < first ? -1 : 1);
    if (params.length !== 3)
        return [];
    if (third < first && second > 0)
        return [];
    return untilStep(first, third + (third < first ? -1 : 1), second);
};
const has = (args) => {
    const [needle = new Ref(null), list] = args;
    const raw = rawOf(list);
    if (raw === null)
        return madeOf(false, ...args);
    if (!(raw instanceof GoSlice))
        throw new CallError(`Cannot find has on type ${kindOfRaw(raw)}`);
    return madeOf(raw.items.some(item => deepEqual(rawOf(needle), rawOf(item))), ...args);
};
const pick = (verb, at) => args => {
    const items = itemsOf(args[0], verb);
    return items.length === 0 ? nilOf(args[0]) : (at(items)?.box() ?? nilOf(args[0]));
};
const part = (verb, of) => args => {
    const items = itemsOf(args[0], verb);
    return items.length === 0 ? emptyList(args[0]) : listOf(of(items), args[0] ?? new Ref(null));
};
const lists_both = (name, must, types, call) => [
    [name, go(types, call)],
    [must, go(types, call)],
];
const isIn = (items, raw) => items.some(item => deepEqual(rawOf(item), raw));
/** sprig's functions of lists. */
const listFunctions = new Map([
    ['list', go('...interface {}', args => new Ref(new GoSlice(args.map(item => item.box(false)))))],
    ['tuple', go('...interface {}', args => new Ref(new GoSlice(args.map(item => item.box(false)))))],
    ...lists_both('append', 'mustAppend', 'interface {}, interface {}', appended),
    ...lists_both('push', 'mustPush', 'interface {}, interface {}', appended),
    ...lists_both('prepend', 'mustPrepend', 'interface {}, interface {}', prepended),
    ...lists_both('first', 'mustFirst', 'interface {}', pick('find first on', items => items[0])),
    ...lists_both('last', 'mustLast', 'interface {}', pick('find last on', items => items.at(-1))),
    ...lists_both('rest', 'mustRest', 'interface {}', part('find rest on', items => items.slice(1))),
    ...lists_both('initial', 'mustInitial', 'interface {}', part('find initial on', items => items.slice(0, -1))),
    ...lists_both('reverse', 'mustReverse', 'interface {}', args => listOf(itemsOf(args[0], 'find reverse on').toReversed(), ...args)),
    ...lists_both('uniq', 'mustUniq', 'interface {}', uniq),
    ...lists_both('compact', 'mustCompact', 'interface {}', args => without(args, item => isEmpty(rawOf(item)), 'compact on')),
    ...lists_both('without', 'mustWithout', 'interface {}, ...interface {}', args => without(args, item => isIn(args.slice(1), rawOf(item)), 'find without on')),
    ...lists_both('has', 'mustHas', 'interface {}, interface {}', has),
    ...lists_both('slice', 'mustSlice', 'interface {}, ...interface {}', sliced),
    ...lists_both('chunk', 'mustChunk', 'int, interface {}', chunk),
    ['concat', go('...interface {}', concat)],
    ['until', go('int', args => intList(untilStep(0, intAt(args, 0), intAt(args, 0) < 0 ? -1 : 1), args))],
    ['untilStep', go('int, int, int', args => intList(untilStep(intAt(args, 0), intAt(args, 1), intAt(args, 2)), args))],
    ['seq', go('...int', args => madeOf(seq(args.map((_, index) => intAt(args, index))).join(' '), ...args))],
]);

;// CONCATENATED MODULE: ./build/render/functions/logic.js



const coalesce = args => {
    const index = args.findIndex(arg => !isEmpty(rawOf(arg)));
    return index === -1 ? new Ref(null, [], [], true).decidedBy(madeOf(null, ...args).data) : chosen(args[index], ...args.slice(0, index));
};
const fallback = ([other, ...given]) => {
    const [value] = given;
    return value === undefined || isEmpty(rawOf(value)) ? chosen(other, value) : value;
};
/** sprig's functions that choose, ask and refuse. */
const logicFunctions = new Map([
    ['default', go('interface {}, ...interface {}', fallback)],
    ['empty', go('interface {}', args => madeOf(isEmpty(rawOf(args[0])), ...args))],
    ['coalesce', go('...interface {}', coalesce)],
    [
        'all',
        go('...interface {}', args => madeOf(args.every(arg => !isEmpty(rawOf(arg))), ...args)),
    ],
    [
        'any',
        go('...interface {}', args => madeOf(args.some(arg => !isEmpty(rawOf(arg))), ...args)),
    ],
    ['ternary', go('interface {}, interface {}, bool', ([yes, no, condition]) => chosen(rawOf(condition) === true ? yes : no, condition))],
    [
        'fail',
        go('string', args => {
            throw new CallError(textAt(args, 0));
        }),
    ],
    ['typeOf', go('interface {}', args => madeOf(typeOfRaw(rawOf(args[0])), ...args))],
    ['typeIs', go('string, interface {}', args => madeOf(textAt(args, 0) === typeOfRaw(rawOf(args[1])), ...args))],
    [
        'typeIsLike',
        go('string, interface {}', args => {
            const name = typeOfRaw(rawOf(args[1]));
            return madeOf(textAt(args, 0) === name || `*${textAt(args, 0)}` === name, ...args);
        }),
    ],
    ['kindOf', go('interface {}', args => madeOf(kindOfRaw(rawOf(args[0])), ...args))],
    ['kindIs', go('string, interface {}', args => madeOf(textAt(args, 0) === kindOfRaw(rawOf(args[1])), ...args))],
    ['deepEqual', go('interface {}, interface {}', args => madeOf(deepEqual(rawOf(args[0]), rawOf(args[1])), ...args))],
]);

;// CONCATENATED MODULE: ./build/render/functions/numbers.js





const numbers_whole = (types, make) => go(types, args => madeOf(new GoInt(make(args.map(arg => toInt64(rawOf(arg)))), 'int64'), ...args));
const real = (types, make) => go(types, args => madeOf(new GoFloat(make(args.map(arg => toFloat64(rawOf(arg))))), ...args));
const divided = (one, other, by) => {
    if (other === 0n)
        throw new CallError('runtime error: integer divide by zero');
    return by(one, other);
};
/** The shortest decimal that stands for a float. */
const decimalOf = (value) => {
    const [, sign = '', first = '0', rest = '', exponent = '0'] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(value.toExponential()) ?? [];
    const places = rest.length - Number(exponent);
    const digits = BigInt(`${sign}${first}${rest}`);
    return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
};
const numberOf = ({ digits, places }) => Number(`${digits}e${-places}`);
const aligned = (one, other) => {
    const places = Math.max(one.places, other.places);
    return [one.digits * 10n ** BigInt(places - one.places), other.digits * 10n ** BigInt(places - other.places), places];
};
/** Digits after the point of a quotient. Source: shopspring/decimal, DivisionPrecision. */
const divisionPlaces = 16;
const quotient = (one, other) => {
    if (other.digits === 0n)
        throw new CallError('decimal division by 0');
    const numerator = one.digits * 10n ** BigInt(divisionPlaces + other.places);
    const denominator = other.digits * 10n ** BigInt(one.places);
    const [size, by] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
    const rounded = (size * 2n + by) / (by * 2n);
    return { digits: numerator < 0n !== denominator < 0n ? -rounded : rounded, places: divisionPlaces };
};
const decimals = (types, combine, start) => go(types, args => {
    const values = args.map(arg => decimalOf(toFloat64(rawOf(arg))));
    const [first = { digits: 0n, places: 0 }, ...rest] = start ? [start, ...values] : values;
    return madeOf(new GoFloat(numberOf(rest.reduce(combine, first))), ...args);
});
const sum = (one, other) => {
    const [a, b, places] = aligned(one, other);
    return { digits: a + b, places };
};
const numbers_rounded = (args) => {
    const value = toFloat64(rawOf(args[0]));
    const raw = rawOf(args[2]);
    const roundOn = raw instanceof GoFloat ? raw.value : 0.5;
    const power = 10 ** intAt(args, 1);
    const digit = power * value;
    const fraction = digit - Math.trunc(digit);
    return (fraction >= roundOn ? Math.ceil(digit) : Math.floor(digit)) / power;
};
const octal = (raw) => {
    const shown = printed(raw);
    return /^[+-]?[0-7]+$/u.test(shown)
        ? BigInt.asIntN(64, BigInt(shown.startsWith('-') ? -1 : 1) * BigInt(`0o${shown.replace(/^[+-]/u, '')}`))
        : 0n;
};
const more = 'interface {}, ...interface {}';
const larger = (one, other) => {
    if (other > one)
        return other;
    return one;
};
const smaller = (one, other) => {
    if (other < one)
        return other;
    return one;
};
/** sprig's functions of numbers. */
const numberFunctions = new Map([
    ['int', go('interface {}', args => madeOf(new GoInt(toInt64(rawOf(args[0]))), ...args))],
    ['int64', numbers_whole('interface {}', ([value = 0n]) => value)],
    ['float64', real('interface {}', ([value = 0]) => value)],
    ['atoi', go('string', args => madeOf(new GoInt(/^[+-]?\d+$/u.test(textAt(args, 0)) ? BigInt(textAt(args, 0)) : 0n), ...args))],
    ['toDecimal', go('interface {}', args => madeOf(new GoInt(octal(rawOf(args[0])), 'int64'), ...args))],
    ['add', numbers_whole('...interface {}', values => values.reduce((one, other) => one + other, 0n))],
    ['add1', numbers_whole('interface {}', ([value = 0n]) => value + 1n)],
    ['sub', numbers_whole('interface {}, interface {}', ([one = 0n, other = 0n]) => one - other)],
    ['mul', numbers_whole(more, values => values.reduce((one, other) => one * other, 1n))],
    ['div', numbers_whole('interface {}, interface {}', ([one = 0n, other = 0n]) => divided(one, other, (a, b) => a / b))],
    ['mod', numbers_whole('interface {}, interface {}', ([one = 0n, other = 0n]) => divided(one, other, (a, b) => a % b))],
    ['max', numbers_whole(more, values => values.reduce(larger))],
    ['biggest', numbers_whole(more, values => values.reduce(larger))],
    ['min', numbers_whole(more, values => values.reduce(smaller))],
    ['maxf', real(more, values => values.reduce((one, other) => Math.max(one, other)))],
    ['minf', real(more, values => values.reduce((one, other) => Math.min(one, other)))],
    ['addf', decimals('...interface {}', sum, { digits: 0n, places: 0 })],
    ['add1f', decimals('interface {}', sum, { digits: 1n, places: 0 })],
    ['subf', decimals(more, (one, other) => sum(one, { ...other, digits: -other.digits }))],
    ['mulf', decimals(more, (one, other) => ({ digits: one.digits * other.digits, places: one.places + other.places }))],
    ['divf', decimals(more, quotient)],
    ['floor', real('interface {}', ([value = 0]) => Math.floor(value))],
    ['ceil', real('interface {}', ([value = 0]) => Math.ceil(value))],
    ['round', go('interface {}, int, ...float64', args => madeOf(new GoFloat(numbers_rounded(args)), ...args))],
]);

;// CONCATENATED MODULE: ./build/render/functions/paths-and-urls.js





const paths_and_urls_text = (make) => go('string', args => madeOf(make(textAt(args, 0)), ...args));
/** path.Clean: the shortest name that stands for the same, `.` for nothing. */
const clean = (path) => {
    const made = external_node_path_.posix.normalize(path);
    return made.length > 1 && made.endsWith('/') ? made.slice(0, -1) : made;
};
const base = (path) => {
    if (path === '')
        return '.';
    const bare = path.replace(/\/+$/u, '');
    return bare === '' ? '/' : bare.slice(bare.lastIndexOf('/') + 1);
};
const dir = (path) => clean(path.slice(0, path.lastIndexOf('/') + 1));
const ext = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const at = name.lastIndexOf('.');
    return at === -1 ? '' : name.slice(at);
};
const unescaped = (part) => {
    const bad = /%(?![\da-fA-F]{2}).{0,2}/su.exec(part);
    if (bad)
        throw new CallError(`invalid URL escape ${goQuote(bad[0])}`);
    return textOfBytes(Buffer.concat(part
        .split(/(%[\da-fA-F]{2})/u)
        .map(one => (/^%[\da-fA-F]{2}$/u.test(one) ? Buffer.from([Number.parseInt(one.slice(1), 16)]) : bytesOf(one)))));
};
/** What stands before a mark, and behind it. */
const paths_and_urls_cut = (whole, mark) => {
    const at = whole.indexOf(mark);
    return at === -1 ? [whole, ''] : [whole.slice(0, at), whole.slice(at + 1)];
};
/** Who and where, of what stands between `//` and the path. */
const authorityOf = (authority) => {
    const at = authority.lastIndexOf('@');
    const host = authority.slice(at + 1);
    const bad = /[\s"<>\\^`{|}]/u.exec(host)?.[0];
    if (bad !== undefined)
        throw new CallError(`invalid character ${goQuote(bad)} in host name`);
    const port = /:([^\]]*)$/u.exec(host)?.[1];
    if (port !== undefined && !/^\d*$/u.test(port))
        throw new CallError(`invalid port ${goQuote(`:${port}`)} after host`);
    return { userinfo: at === -1 ? '' : authority.slice(0, at), host: unescaped(host) };
};
const urlOf = (given) => {
    if (/\p{Cc}/u.test(given.replaceAll(/[\u0080-\u009f]/gu, '')))
        throw new CallError('net/url: invalid control character in URL');
    const [whole, behindHash] = paths_and_urls_cut(given, '#');
    if (whole.startsWith(':'))
        throw new CallError('missing protocol scheme');
    const scheme = /^([a-zA-Z][a-zA-Z\d+.-]*):/u.exec(whole)?.[1] ?? '';
    const [rest, query] = paths_and_urls_cut(scheme === '' ? whole : whole.slice(scheme.length + 1), '?');
    const fragment = unescaped(behindHash);
    const empty = { scheme: scheme.toLowerCase(), opaque: '', userinfo: '', host: '', query, path: '', fragment };
    if (!rest.startsWith('/')) {
        if (scheme !== '')
            return { ...empty, opaque: rest };
        if ((rest.split('/')[0] ?? '').includes(':'))
            throw new CallError('first path segment in URL cannot contain colon');
    }
    if (!rest.startsWith('//') || (scheme === '' && rest.startsWith('///')))
        return { ...empty, path: unescaped(rest) };
    const slash = rest.indexOf('/', 2);
    const end = slash === -1 ? rest.length : slash;
    return { ...empty, ...authorityOf(rest.slice(2, end)), path: unescaped(rest.slice(end)) };
};
/** @throws CallError with net/url's words. */
const parseUrl = (given) => {
    try {
        return urlOf(given);
    }
    catch (error) {
        if (error instanceof CallError)
            throw new CallError(`unable to parse url: parse ${goQuote(given)}: ${error.message}`);
        throw error;
    }
};
const hostname = (host) => (host.startsWith('[') ? host.slice(1, host.indexOf(']')) : host.replace(/:\d*$/u, ''));
const paths_and_urls_escaped = (part, kept) => [...bytesOf(part)]
    .map(byte => kept.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
const inPath = /[\w.~$&+,/:;=@!'()*-]/u;
const inFragment = /[\w.~$&+,/:;=?@!'()*-]/u;
const authorityText = ({ userinfo, host }) => userinfo === '' && host === '' ? '' : `//${userinfo === '' ? '' : `${userinfo}@`}${host}`;
const pathText = ({ host, path }) => {
    const shown = paths_and_urls_escaped(path, inPath);
    return host !== '' && shown !== '' && !shown.startsWith('/') ? `/${shown}` : shown;
};
const joinUrl = (url) => {
    const { scheme, opaque, query, fragment } = url;
    const start = scheme === '' ? '' : `${scheme}:`;
    const middle = opaque === '' ? authorityText(url) + pathText(url) : opaque;
    return `${start}${middle}${query === '' ? '' : `?${query}`}${fragment === '' ? '' : `#${paths_and_urls_escaped(fragment, inFragment)}`}`;
};
const parsedUrl = args => {
    const url = parseUrl(textAt(args, 0));
    const entries = { ...url, hostname: hostname(url.host) };
    return new Ref(new GoMap(new Map(Object.entries(entries).map(([key, value]) => [key, madeOf(value, ...args)]))), args[0]?.data, args[0]?.control);
};
const joinedUrl = args => {
    const part = (key) => {
        const value = mapAt(args, 0).entries.get(key);
        if (value === undefined)
            return '';
        const raw = rawOf(value);
        if (typeof raw !== 'string')
            throw new CallError(`unable to parse ${key} key, must be of type string, but ${kindOfRaw(raw)} found`);
        return raw;
    };
    const url = {
        scheme: part('scheme'),
        host: part('host'),
        path: part('path'),
        query: part('query'),
        opaque: part('opaque'),
        fragment: part('fragment'),
        userinfo: part('userinfo'),
    };
    return madeOf(joinUrl(url), ...args);
};
/** sprig's functions of paths and addresses. */
const pathFunctions = new Map([
    ...['base', 'osBase'].map(name => [name, paths_and_urls_text(base)]),
    ...['dir', 'osDir'].map(name => [name, paths_and_urls_text(dir)]),
    ...['clean', 'osClean'].map(name => [name, paths_and_urls_text(clean)]),
    ...['ext', 'osExt'].map(name => [name, paths_and_urls_text(ext)]),
    ...['isAbs', 'osIsAbs'].map(name => [name, paths_and_urls_text(path => path.startsWith('/'))]),
    ['urlParse', go('string', parsedUrl)],
    ['urlJoin', go('map[string]interface {}', joinedUrl)],
]);

;// CONCATENATED MODULE: ./build/render/functions/random.js





/**
 * What is random or secret in Helm is a placeholder of the same shape here, always the same for the same arguments: two renderings can be
 * compared, and nobody takes it for the value that a cluster gets.
 */
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
/** Longest random text. */
const maxLength = 1_000_000;
/** Characters of an alphabet that depend on a name alone. */
const placeholder = (alphabet, count, name) => {
    if (count < 0)
        throw new CallError(`requested random string length ${count} is less than 0.`);
    if (count > maxLength)
        throw new CallError('the random text is too long');
    const parts = [];
    for (let block = 0; parts.length < count; block += 1)
        for (const byte of (0,external_node_crypto_.createHash)('sha256').update(`${name} ${block}`).digest())
            if (parts.length < count)
                parts.push(alphabet[byte % alphabet.length] ?? '');
    return parts.join('');
};
const randomText = (name, alphabet) => go('int', args => {
    const count = intAt(args, 0);
    return madeOf(count < 0 ? '' : placeholder(alphabet, count, name), ...args);
});
const block = (label, name) => {
    const lines = placeholder(`${letters}${digits}+/`, 256, name).match(/.{1,64}/gu) ?? [];
    return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};
const certificateType = 'sprig.certificate';
const certificate = (args, name) => madeOf(new GoStruct(certificateType, new Map([
    ['Cert', madeOf(block('CERTIFICATE', `cert ${name}`), ...args)],
    ['Key', madeOf(block('RSA PRIVATE KEY', `key ${name}`), ...args)],
])), ...args);
const keyLabels = {
    '': 'RSA PRIVATE KEY',
    rsa: 'RSA PRIVATE KEY',
    dsa: 'DSA PRIVATE KEY',
    ecdsa: 'EC PRIVATE KEY',
    ed25519: 'PRIVATE KEY',
};
const bcryptText = (name) => `$2a$10$${placeholder(`./${letters}${digits}`, 53, `bcrypt ${name}`)}`;
const htpasswd = (user, password) => user.includes(':') ? `invalid username: ${user}` : `${user}:${bcryptText(`${user} ${password}`)}`;
const uuid = () => {
    const hex = (0,external_node_crypto_.createHash)('sha256').update('uuid').digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const decrypted = (password, encoded) => {
    if (encoded === '')
        return '';
    const key = Buffer.alloc(32);
    bytesOf(password).copy(key);
    const crypted = Buffer.from(encoded, 'base64');
    if (crypted.length < 16 || crypted.length % 16 !== 0)
        throw new CallError('crypto/cipher: input not full blocks');
    const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-cbc', key, crypted.subarray(0, 16)).setAutoPadding(false);
    const plain = Buffer.concat([decipher.update(crypted.subarray(16)), decipher.final()]);
    const padding = plain.at(-1) ?? 0;
    return textOfBytes(plain.subarray(0, Math.max(0, plain.length - padding)));
};
const masterTemplates = {
    maximum: ['anoxxxxxxxxxxxxxxxxx', 'axxxxxxxxxxxxxxxxxno'],
    long: [
        'CvcvnoCvcvCvcv',
        'CvcvCvcvnoCvcv',
        'CvcvCvcvCvcvno',
        'CvccnoCvcvCvcv',
        'CvccCvcvnoCvcv',
        'CvccCvcvCvcvno',
        'CvcvnoCvccCvcv',
        'CvcvCvccnoCvcv',
        'CvcvCvccCvcvno',
        'CvcvnoCvcvCvcc',
        'CvcvCvcvnoCvcc',
        'CvcvCvcvCvccno',
        'CvccnoCvccCvcv',
        'CvccCvccnoCvcv',
        'CvccCvccCvcvno',
        'CvcvnoCvccCvcc',
        'CvcvCvccnoCvcc',
        'CvcvCvccCvccno',
        'CvccnoCvcvCvcc',
        'CvccCvcvnoCvcc',
        'CvccCvcvCvccno',
    ],
    medium: ['CvcnoCvc', 'CvcCvcno'],
    short: ['Cvcn'],
    basic: ['aaanaaan', 'aannaaan', 'aaannaaa'],
    pin: ['nnnn'],
};
const masterCharacters = {
    V: 'AEIOU',
    C: 'BCDFGHJKLMNPQRSTVWXYZ',
    v: 'aeiou',
    c: 'bcdfghjklmnpqrstvwxyz',
    A: 'AEIOUBCDFGHJKLMNPQRSTVWXYZ',
    a: 'AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz',
    n: '0123456789',
    o: "@&%?,=[]_:-+*$#!'^~;()/.",
    x: 'AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()',
};
/** sprig's Master Password: the same for the same arguments, so no placeholder. Source: sprig, derivePassword. */
const derivedPassword = (counter, type, password, user, site) => {
    const templates = masterTemplates[type];
    if (templates === undefined)
        return `cannot find password template ${type}`;
    const seed = 'com.lyndir.masterpassword';
    const length = (value) => {
        const size = Buffer.alloc(4);
        size.writeUInt32BE(bytesOf(value).length);
        return size;
    };
    const salt = Buffer.concat([Buffer.from(seed), length(user), bytesOf(user)]);
    const key = (0,external_node_crypto_.scryptSync)(bytesOf(password), salt, 64, { N: 32_768, r: 8, p: 2, maxmem: 128 * 1024 * 1024 });
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const hash = (0,external_node_crypto_.createHmac)('sha256', key)
        .update(Buffer.concat([Buffer.from(seed), length(site), bytesOf(site), count]))
        .digest();
    const template = templates[(hash[0] ?? 0) % templates.length] ?? '';
    return Array.from(template)
        .map((letter, index) => {
        const characters = masterCharacters[letter] ?? '';
        return characters[(hash[index + 1] ?? 0) % characters.length] ?? '';
    })
        .join('');
};
const lists = '[]interface {}';
/** sprig's random, key-making and secret functions. */
const randomFunctions = new Map([
    ['randAlphaNum', randomText('alphanumeric', letters + digits)],
    ['randAlpha', randomText('alphabetic', letters)],
    ['randNumeric', randomText('numeric', digits)],
    ['randAscii', randomText('ascii', ascii)],
    [
        'randBytes',
        go('int', args => madeOf(Buffer.from(placeholder(letters, Math.max(0, intAt(args, 0)), 'bytes')).toString('base64'), ...args)),
    ],
    [
        'randInt',
        go('int, int', args => {
            if (intAt(args, 1) <= intAt(args, 0))
                throw new CallError('invalid argument to Intn');
            return madeOf(new GoInt(intAt(args, 0)), ...args);
        }),
    ],
    ['shuffle', go('string', args => madeOf(Array.from(textAt(args, 0)).toReversed().join(''), ...args))],
    ['uuidv4', go('', () => new Ref(uuid()))],
    ['bcrypt', go('string', args => madeOf(bcryptText(textAt(args, 0)), ...args))],
    ['htpasswd', go('string, string', args => madeOf(htpasswd(textAt(args, 0), textAt(args, 1)), ...args))],
    [
        'derivePassword',
        go('uint32, string, string, string, string', args => madeOf(derivedPassword(intAt(args, 0), textAt(args, 1), textAt(args, 2), textAt(args, 3), textAt(args, 4)), ...args)),
    ],
    [
        'genPrivateKey',
        go('string', args => {
            const label = keyLabels[textAt(args, 0)];
            return madeOf(label === undefined ? `Unknown type ${textAt(args, 0)}` : block(label, `key ${textAt(args, 0)}`), ...args);
        }),
    ],
    ['genCA', go('string, int', args => certificate(args, textAt(args, 0)))],
    ['genCAWithKey', go('string, int, string', args => certificate(args, textAt(args, 0)))],
    ['genSelfSignedCert', go(`string, ${lists}, ${lists}, int`, args => certificate(args, textAt(args, 0)))],
    ['genSelfSignedCertWithKey', go(`string, ${lists}, ${lists}, int, string`, args => certificate(args, textAt(args, 0)))],
    ['genSignedCert', go(`string, ${lists}, ${lists}, int, ${certificateType}`, args => certificate(args, textAt(args, 0)))],
    ['genSignedCertWithKey', go(`string, ${lists}, ${lists}, int, ${certificateType}, string`, args => certificate(args, textAt(args, 0)))],
    [
        'buildCustomCert',
        go('string, string', args => {
            const [cert, key] = [textAt(args, 0), textAt(args, 1)].map(value => textOfBytes(Buffer.from(value, 'base64')));
            if (!cert?.includes('-----BEGIN CERTIFICATE-----'))
                throw new CallError('unable to decode certificate');
            return madeOf(new GoStruct(certificateType, new Map([
                ['Cert', madeOf(cert, ...args)],
                ['Key', madeOf(key ?? '', ...args)],
            ])), ...args);
        }),
    ],
    [
        'encryptAES',
        go('string, string', args => madeOf(Buffer.from(placeholder(letters, 16 + 16 * Math.ceil((bytesOf(textAt(args, 1)).length + 1) / 16), 'aes')).toString('base64'), ...args)),
    ],
    ['decryptAES', go('string, string', args => madeOf(decrypted(textAt(args, 0), textAt(args, 1)), ...args))],
]);

;// CONCATENATED MODULE: ./build/render/functions/semver.js




const maxVersionLength = 256;
const maxConstraintLength = 512;
const maxGroups = 32;
const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const looseVersion = new RegExp(`^v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-(${identifiers}))?(?:\\+(${identifiers}))?$`, 'u');
/** @throws CallError with the library's words. */
const parseVersion = (text) => {
    if (text.length > maxVersionLength)
        throw new CallError(`version string is too long (max ${maxVersionLength} bytes)`);
    const found = looseVersion.exec(text);
    if (found === null)
        throw new CallError('invalid semantic version');
    const [, major = '0', minor = '0', patch = '0', pre = '', metadata = ''] = found;
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
    const improper = () => new CallError(`improper constraint: ${goQuote(text)}`);
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
        throw new CallError('constraint parser error');
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
        throw new CallError(`constraint string is too long (max ${maxConstraintLength} bytes)`);
    const groups = text.replaceAll(rangeConstraint, (_, from, to) => `>= ${from}, <= ${to} `).split('||');
    if (groups.length > maxGroups)
        throw new CallError(`too many constraint groups (max ${maxGroups})`);
    return groups.map(group => {
        if (!isWellFormed(group))
            throw new CallError(`improper constraint: ${goQuote(group)}`);
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
        if (error instanceof CallError)
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
    const value = (raw) => () => madeOf(raw, ...from);
    const whole = (number) => new GoInt(number, 'uint64');
    const compared = (compare) => ({
        parameters: ['*semver.Version'],
        call: args => madeOf(compare(version, parseVersion(args[0]?.raw instanceof GoStruct ? (args[0].raw.text ?? '') : '')), ...args),
    });
    const method = (call) => ({ parameters: [], call });
    return new GoStruct('semver.Version', new Map(), {
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
            ['IncPatch', method(() => madeOf(versionStruct(next(version, 'patch'), from), ...from))],
            ['IncMinor', method(() => madeOf(versionStruct(next(version, 'minor'), from), ...from))],
            ['IncMajor', method(() => madeOf(versionStruct(next(version, 'major'), from), ...from))],
            ['Compare', compared((one, other) => new GoInt(compareVersions(one, other)))],
            ['LessThan', compared((one, other) => compareVersions(one, other) < 0)],
            ['GreaterThan', compared((one, other) => compareVersions(one, other) > 0)],
            ['Equal', compared((one, other) => compareVersions(one, other) === 0)],
        ]),
    });
};
/** sprig's functions of versions. */
const semverFunctions = new Map([
    ['semver', go('string', args => madeOf(versionStruct(parseVersion(textAt(args, 0)), args), ...args))],
    ['semverCompare', go('string, string', args => madeOf(satisfies(textAt(args, 0), textAt(args, 1)), ...args))],
]);

;// CONCATENATED MODULE: ./build/render/functions/all-functions.js













/** All functions of a Helm, but for those that need the templates or the chart. The later ones win: sprig's `slice` over Go's. */
const functionsOf = (version) => new Map([
    ...builtins,
    ...stringFunctions,
    ...listFunctions,
    ...dictFunctions,
    ...numberFunctions,
    ...logicFunctions,
    ...encodingFunctions,
    ...dateFunctions,
    ...pathFunctions,
    ...randomFunctions,
    ...regexFunctions,
    ...semverFunctions,
    ...helmFunctions(version),
]);

;// CONCATENATED MODULE: ./build/render/template/nodes.js

const showBranch = ({ type, pipe, list, elseList }) => `{{${type} ${showNode(pipe)}}}${showNode(list)}${elseList ? `{{else}}${showNode(elseList)}` : ''}{{end}}`;
const showPipe = ({ declared, isAssign, commands }) => {
    const names = declared.length > 0 ? `${declared.map(showNode).join(', ')}${isAssign ? ' = ' : ' := '}` : '';
    return names + commands.map(showNode).join(' | ');
};
const inParentheses = (node) => (node.type === 'pipe' ? `(${showNode(node)})` : showNode(node));
/** A node as errors show it. Source: Go's text/template/parse, node.go. */
const showNode = (node) => {
    switch (node.type) {
        case 'text':
            return node.text;
        case 'action':
            return `{{${showNode(node.pipe)}}}`;
        case 'if':
        case 'with':
        case 'range':
            return showBranch(node);
        case 'break':
        case 'continue':
            return `{{${node.type}}}`;
        case 'template':
            return `{{template ${goQuote(node.name)}${node.pipe ? ` ${showNode(node.pipe)}` : ''}}}`;
        case 'list':
            return node.nodes.map(showNode).join('');
        case 'pipe':
            return showPipe(node);
        case 'command':
            return node.args.map(inParentheses).join(' ');
        case 'identifier':
            return node.name;
        case 'variable':
            return node.names.join('.');
        case 'field':
            return node.names.map(name => `.${name}`).join('');
        case 'chain':
            return inParentheses(node.node) + node.names.map(name => `.${name}`).join('');
        case 'dot':
            return '.';
        case 'nil':
            return 'nil';
        case 'bool':
            return node.value ? 'true' : 'false';
        case 'number':
            return node.text;
        case 'string':
            return node.quoted;
    }
};
/** Where errors say that a node is: name, line from 1, column in bytes from 0. */
const locationOf = ({ source: { parseName, text }, pos }) => {
    const lineStart = text.lastIndexOf('\n', pos - 1) + 1;
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < pos; at = text.indexOf('\n', at + 1))
        line += 1;
    return `${parseName}:${line}:${Buffer.byteLength(text.slice(pos === 0 ? 0 : lineStart, pos), 'utf8')}`;
};

;// CONCATENATED MODULE: ./build/render/template/places.js
const places = new WeakMap();
/** The place of a node in its file. An action begins at its first word. */
const placeOf = (node) => {
    const known = places.get(node);
    if (known)
        return known;
    const end = node.type === 'text' ? node.pos + node.text.length : node.pos;
    const place = { kind: 'template', file: node.source.parseName, path: '', start: node.pos, end };
    places.set(node, place);
    return place;
};

;// CONCATENATED MODULE: ./build/render/template/constants.js




const idealConstant = (node) => {
    const { text, int, float } = node;
    const isHex = /^0[xX]/u.test(text) && !/[pP]/u.test(text) && text.length > 2;
    const place = [placeOf(node)];
    if (float !== undefined && !isHex && !text.startsWith("'") && /[.eEpP]/u.test(text))
        return new Ref(new GoFloat(float), place);
    return int === undefined ? `${text} overflows int` : new Ref(new GoInt(int), place);
};
/** A constant of no given type. A text: why there is none, in Go's words. */
const constantOf = (node) => {
    switch (node.type) {
        case 'bool':
            return new Ref(node.value, [placeOf(node)]);
        case 'number':
            return idealConstant(node);
        case 'string':
            return new Ref(node.text, [placeOf(node)]);
        default:
            return `can't evaluate command ${goQuote(showNode(node))}`;
    }
};
/** A constant as a value of a type. A text: why it is none, in Go's words. */
const literalOf = (type, node) => {
    const place = [placeOf(node)];
    switch (type) {
        case 'bool':
            return node.type === 'bool' ? new Ref(node.value, place) : `expected bool; found ${showNode(node)}`;
        case 'float64':
            return node.type === 'number' && node.float !== undefined
                ? new Ref(new GoFloat(node.float), place)
                : `expected float; found ${showNode(node)}`;
        case 'int':
        case 'int64':
            return node.type === 'number' && node.int !== undefined
                ? new Ref(new GoInt(node.int, type), place)
                : `expected integer; found ${showNode(node)}`;
        case 'uint32':
            return node.type === 'number' && node.uint !== undefined
                ? new Ref(new GoInt(node.uint, type), place)
                : `expected unsigned integer; found ${showNode(node)}`;
        case 'string':
            return node.type === 'string' ? new Ref(node.text, place) : `expected string; found ${showNode(node)}`;
        case 'interface {}':
        case 'reflect.Value':
            return constantOf(node);
        default:
            return `can't handle ${showNode(node)} for arg of type ${type ?? '%!s(<nil>)'}`;
    }
};

;// CONCATENATED MODULE: ./build/render/template/time-methods.js


const dayNanos = 86400000000000n;
/** Years, months and days later, with Go's carrying over. */
const later = (time, years, monthsLater, daysLater) => {
    const date = new Date(Number(unixSeconds(time) + BigInt(time.zone.offset * 60)) * 1000);
    const moved = Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth() + monthsLater, date.getUTCDate() + daysLater);
    const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
    return new GoTime(time.unixNano + BigInt((moved - start) / 86_400_000) * dayNanos, time.zone);
};
const numberAt = (args, index) => {
    const raw = args[index]?.raw;
    return raw instanceof GoInt ? Number(raw.value) : 0;
};
const time_methods_textAt = (args) => {
    const raw = args[0]?.raw;
    return typeof raw === 'string' ? raw : '';
};
/** Methods of time.Time that charts call. Undefined for a name that it has not, or that needs a clock. */
const timeMethod = (time, name) => {
    const part = (layout) => Number(formatTime(time, layout));
    const plain = (make) => ({ parameters: [], call: () => new Ref(make()) });
    switch (name) {
        case 'Year':
            return plain(() => new GoInt(part('2006')));
        case 'Month':
            return plain(() => formatTime(time, 'January'));
        case 'Day':
            return plain(() => new GoInt(part('2')));
        case 'Hour':
            return plain(() => new GoInt(part('15')));
        case 'Minute':
            return plain(() => new GoInt(part('4')));
        case 'Second':
            return plain(() => new GoInt(part('5')));
        case 'YearDay':
            return plain(() => new GoInt(part('002')));
        case 'Weekday':
            // Why Sunday: Date knows no weekday far from today.
            return plain(() => formatTime(time, 'Monday') || 'Sunday');
        case 'Unix':
            return plain(() => new GoInt(unixSeconds(time), 'int64'));
        case 'UnixNano':
            return plain(() => new GoInt(time.unixNano, 'int64'));
        case 'UTC':
            return plain(() => new GoTime(time.unixNano));
        case 'String':
            return plain(() => timeText(time));
        case 'Format':
            return { parameters: ['string'], call: args => new Ref(formatTime(time, time_methods_textAt(args))) };
        case 'AddDate':
            return {
                parameters: ['int', 'int', 'int'],
                call: args => new Ref(later(time, numberAt(args, 0), numberAt(args, 1), numberAt(args, 2))),
            };
        default:
            return undefined;
    }
};

;// CONCATENATED MODULE: ./build/render/template/pipelines.js








/** What a function that is given a value may look at: characters, or elements. */
const sizeOf = (raw) => {
    if (typeof raw === 'string')
        return raw.length;
    if (raw instanceof GoMap)
        return raw.entries.size;
    return raw instanceof GoSlice ? (raw.bytes?.length ?? raw.items.length) : 0;
};
/** Evaluates the pipelines of one template that is being executed. */
class Pipelines {
    /** What is being looked at: errors say where it is. */
    node;
    /** What decided that the template has come to where it is. */
    control;
    /** The variables that are known, the innermost last. */
    variables;
    #environment;
    #name;
    constructor(environment, name, data, control) {
        this.#environment = environment;
        this.#name = name;
        this.control = control;
        this.variables = [{ name: '$', value: data }];
    }
    fail(message, cause) {
        const node = this.node;
        const given = cause && { cause };
        if (node === undefined)
            throw new TemplateError(`template: ${this.#name}: ${message}`, given);
        throw new TemplateError(`template: ${locationOf(node)}: executing ${goQuote(this.#name)} at <${showNode(node)}>: ${message}`, given);
    }
    setVariable(name, value) {
        const variable = this.variables.findLast(one => one.name === name);
        if (variable)
            variable.value = value;
        else
            this.fail(`undefined variable: ${name}`);
    }
    setTop(fromTop, value) {
        const variable = this.variables.at(-fromTop);
        // Why a new one: the place on the stack is the loop's, its value that of the iteration.
        if (variable)
            this.variables[this.variables.length - fromTop] = { name: variable.name, value };
    }
    #variable(name) {
        return this.variables.findLast(one => one.name === name)?.value ?? this.fail(`undefined variable: ${name}`);
    }
    pipeline(dot, pipe) {
        this.node = pipe;
        let value;
        for (const command of pipe.commands) {
            value = this.#command(dot, command, value);
            if (value.boxed)
                value = value.raw === null ? new Ref(undefined, value.data, value.control) : value.box(false);
        }
        const result = value ?? nothing;
        for (const { names } of pipe.declared) {
            // Why decided by the block: what a variable is given inside of a condition depends on it.
            const given = pipe.isAssign ? result.decidedBy(this.control) : result;
            if (pipe.isAssign)
                this.setVariable(names[0] ?? '', given);
            else
                this.variables.push({ name: names[0] ?? '', value: given });
        }
        return result;
    }
    #notAFunction(args, final) {
        const [first] = args;
        if ((args.length > 1 || final !== undefined) && first)
            this.fail(`can't give argument to non-function ${showNode(first)}`);
    }
    #command(dot, command, final) {
        this.#environment.work.count(1);
        const { args } = command;
        const [first] = args;
        if (first === undefined)
            return nothing;
        switch (first.type) {
            case 'field':
                return this.#field(dot, first, args, final);
            case 'chain':
                return this.#chain(dot, first, args, final);
            case 'identifier':
                return this.#function(dot, first, command, args, final);
            case 'pipe':
                this.#notAFunction(args, final);
                return this.pipeline(dot, first);
            case 'variable':
                return this.#variableNode(dot, first, args, final);
            default:
                this.node = first;
                this.#notAFunction(args, final);
                if (first.type === 'dot')
                    return dot;
                return first.type === 'nil' ? this.fail('nil is not a command') : this.#found(constantOf(first));
        }
    }
    /** A constant, or the end where there is none. */
    #found(constant) {
        return typeof constant === 'string' ? this.fail(constant) : constant;
    }
    #field(dot, node, args, final) {
        this.node = node;
        return this.#fieldChain(dot, dot, node, node.names, args, final);
    }
    #chain(dot, node, args, final) {
        this.node = node;
        if (node.node.type === 'nil')
            this.fail(`indirection through explicit nil in ${showNode(node)}`);
        return this.#fieldChain(dot, this.#argument(dot, undefined, node.node), node, node.names, args, final);
    }
    #variableNode(dot, node, args, final) {
        this.node = node;
        const value = this.#variable(node.names[0] ?? '');
        if (node.names.length > 1)
            return this.#fieldChain(dot, value, node, node.names.slice(1), args, final);
        this.#notAFunction(args, final);
        return value;
    }
    #fieldChain(dot, start, node, names, args, final) {
        let receiver = start;
        for (const [index, name] of names.entries()) {
            const isLast = index === names.length - 1;
            receiver = this.#fieldOf(dot, name, node, isLast ? args : [], isLast ? final : undefined, receiver);
        }
        return receiver;
    }
    #fieldOf(dot, name, node, args, final, receiver) {
        const { raw } = receiver;
        if (raw === undefined)
            return new Ref(undefined, receiver.data, receiver.control);
        const type = typeOf(receiver);
        if (raw === null)
            this.fail(`nil pointer evaluating ${type === '<nil>' ? 'interface {}' : type}.${name}`);
        const method = raw instanceof GoStruct || raw instanceof GoMap || raw instanceof GoSlice
            ? raw.methods?.get(name)
            : raw instanceof GoTime
                ? timeMethod(raw, name)
                : undefined;
        if (method)
            return this.#call(dot, method, node, name, args, final);
        const hasArgs = args.length > 1 || final !== undefined;
        if (raw instanceof GoStruct) {
            const field = raw.fields.get(name);
            if (field && hasArgs)
                this.fail(`${name} has arguments but cannot be invoked as function`);
            if (field)
                return field;
        }
        if (raw instanceof GoMap) {
            if (hasArgs)
                this.fail(`${name} is not a method but has arguments`);
            return entryOf(raw, name, receiver);
        }
        return this.fail(`can't evaluate field ${name} in type ${type}`);
    }
    #function(dot, node, command, args, final) {
        this.node = node;
        const found = this.#environment.functions.get(node.name) ?? this.fail(`${goQuote(node.name)} is not a defined function`);
        return this.#call(dot, found, command, node.name, args, final);
    }
    #call(dot, found, node, name, given, final) {
        const args = given.slice(1);
        const { parameters, variadic } = found;
        const count = args.length + (final === undefined ? 0 : 1);
        const fixed = variadic ? parameters.length - 1 : args.length;
        if (variadic && count < parameters.length - 1)
            this.fail(`wrong number of args for ${name}: want at least ${parameters.length - 1} got ${args.length}`);
        if (!variadic && count !== parameters.length)
            this.fail(`wrong number of args for ${name}: want ${parameters.length} got ${count}`);
        if (name === 'and' || name === 'or')
            return this.#andOr(dot, name, args, final);
        const last = parameters.at(-1) ?? 'interface {}';
        const typeAt = (index) => index < (variadic ? parameters.length - 1 : parameters.length) ? (parameters[index] ?? last) : last;
        const values = args.map((arg, index) => this.#argument(dot, typeAt(index), arg));
        if (final !== undefined)
            values.push(this.#validated(final, variadic && count - 1 < fixed ? typeAt(count - 1) : last));
        try {
            for (const value of values)
                this.#environment.work.count(sizeOf(value.raw));
            const result = found.call(values, { calledAs: () => (args[0] ? showNode(args[0]) : '') });
            this.#environment.work.count(sizeOf(result.raw));
            return result;
        }
        catch (error) {
            // Why not RangeError: there is no more stack to say anything; whoever began the rendering says it.
            if (!(error instanceof CallError || error instanceof TemplateError))
                throw error;
            this.node = node;
            return this.fail(`error calling ${name}: ${error.message}`, error);
        }
    }
    #andOr(dot, name, args, final) {
        let decided = noSources;
        let value = nothing;
        for (const arg of args) {
            value = this.#argument(dot, 'reflect.Value', arg);
            if (isTrue(value.raw) === (name === 'or'))
                return value.decidedBy(decided);
            decided = joinSources([decided, value.data, value.control]);
        }
        return (final === undefined ? value : this.#validated(final, 'reflect.Value')).decidedBy(decided);
    }
    #validated(value, type) {
        const { raw } = value;
        if (raw === undefined) {
            if (type === undefined)
                return nothing;
            if (canBeNil(type))
                return new Ref(zeroOf(type).raw, value.data, value.control, zeroOf(type).boxed);
            return this.fail(`invalid value; expected ${type}`);
        }
        if (type === undefined || type === 'reflect.Value')
            return value;
        if (type === 'interface {}')
            return value;
        if (raw === null)
            return this.fail(`wrong type for value; expected ${type}; got interface {}`);
        if (isAssignable(raw, type))
            return value.box(false);
        if (raw instanceof GoStruct && raw.isPointer && raw.type === type)
            return value.box(false);
        return this.fail(`wrong type for value; expected ${type}; got ${typeOfRaw(raw)}`);
    }
    #argument(dot, type, node) {
        this.node = node;
        switch (node.type) {
            case 'dot':
                return this.#validated(dot, type);
            case 'nil':
                if (type !== undefined && canBeNil(type))
                    return zeroOf(type);
                return this.fail(`cannot assign nil to ${type ?? '%!s(<nil>)'}`);
            case 'field':
                return this.#validated(this.#field(dot, node, [node], undefined), type);
            case 'variable':
                return this.#validated(this.#variableNode(dot, node, [], undefined), type);
            case 'pipe':
                return this.#validated(this.pipeline(dot, node), type);
            case 'identifier':
                return this.#validated(this.#function(dot, node, node, [], undefined), type);
            case 'chain':
                return this.#validated(this.#chain(dot, node, [], undefined), type);
            default:
                return this.#found(literalOf(type, node));
        }
    }
}

;// CONCATENATED MODULE: ./build/render/template/evaluate.js
var _a;







/** Templates in templates: Go stops at 100,000 with this message, and recursion here has to earlier. */
const maxTemplateDepth = 300;
const goTemplateDepth = 100_000;
/** What a piece of output weighs beside its characters. */
const pieceWork = 20;
/** What a turn of a loop weighs, even with nothing in it. */
const iterationWork = 5;
/** A jump out of the body of a loop. */
class Jump extends Error {
    type;
    constructor(type) {
        super(type);
        this.type = type;
    }
}
const breaking = new Jump('break');
const continuing = new Jump('continue');
/** One template that is being executed. */
class Execution {
    #environment;
    #output;
    #depth;
    #pipelines;
    constructor(environment, name, data, output, control, depth) {
        this.#environment = environment;
        this.#output = output;
        this.#depth = depth;
        this.#pipelines = new Pipelines(environment, name, data, control);
    }
    run(dot, root) {
        this.#list(dot, root);
    }
    #list(dot, { nodes }) {
        for (const node of nodes)
            this.#statement(dot, node);
    }
    #statement(dot, node) {
        this.#environment.work.count(1);
        this.#pipelines.node = node;
        switch (node.type) {
            case 'text':
                this.#text(node);
                return;
            case 'action':
                this.#action(dot, node);
                return;
            case 'if':
            case 'with':
                this.#ifOrWith(dot, node);
                return;
            case 'range':
                this.#range(dot, node);
                return;
            case 'break':
                throw breaking;
            case 'continue':
                throw continuing;
            case 'template':
                this.#template(dot, node);
                return;
        }
    }
    #text(node) {
        this.#environment.work.count(pieceWork + node.text.length);
        this.#output.push({ text: node.text, data: [placeOf(node)], control: this.#pipelines.control });
    }
    #action(dot, node) {
        const value = this.#pipelines.pipeline(dot, node.pipe);
        if (node.pipe.declared.length === 0)
            this.#print(node, value);
    }
    #print(node, value) {
        this.#pipelines.node = node;
        const place = [placeOf(node)];
        if (value.pieces) {
            for (const { text, data, control } of value.pieces) {
                this.#environment.work.count(pieceWork + text.length);
                this.#output.push({
                    text,
                    data: joinSources([data, place]),
                    control: joinSources([control, value.control, this.#pipelines.control]),
                });
            }
            return;
        }
        const text = value.raw === undefined || (value.raw === null && !value.boxed)
            ? '<no value>'
            : value.raw instanceof GoStruct && value.raw.printed !== undefined
                ? value.raw.printed
                : sprint([value.raw]);
        this.#environment.work.count(pieceWork + text.length);
        this.#output.push({
            text,
            data: joinSources([everythingOf(value), place]),
            control: joinSources([value.control, this.#pipelines.control]),
        });
    }
    /** Runs with more that decides whether it runs at all. */
    #under(sources, run) {
        const before = this.#pipelines.control;
        this.#pipelines.control = joinSources([sources, before]);
        try {
            run();
        }
        finally {
            this.#pipelines.control = before;
        }
    }
    #ifOrWith(dot, node) {
        const mark = this.#pipelines.variables.length;
        const value = this.#pipelines.pipeline(dot, node.pipe);
        const inner = node.type === 'with' ? value : dot;
        this.#under(joinSources([value.data, value.control]), () => {
            if (isTrue(value.raw))
                this.#list(inner, node.list);
            else if (node.elseList)
                this.#list(dot, node.elseList);
        });
        this.#pipelines.variables.length = mark;
    }
    #range(dot, node) {
        const mark = this.#pipelines.variables.length;
        const value = this.#pipelines.pipeline(dot, node.pipe);
        const inBody = this.#pipelines.variables.length;
        this.#under(joinSources([value.data, value.control]), () => {
            let ran = false;
            try {
                for (const [key, element] of this.#elements(value, node)) {
                    ran = true;
                    this.#iteration(key, element, node);
                    this.#pipelines.variables.length = inBody;
                }
            }
            catch (error) {
                if (error !== breaking)
                    throw error;
            }
            if (!ran && node.elseList) {
                this.#pipelines.variables.length = inBody;
                this.#list(dot, node.elseList);
            }
        });
        this.#pipelines.variables.length = mark;
    }
    #iteration(key, element, { pipe, list }) {
        this.#environment.work.count(iterationWork);
        const { declared, isAssign } = pipe;
        const [first, second] = declared;
        if (first && isAssign)
            this.#pipelines.setVariable(first.names[0] ?? '', second ? key : element);
        else if (first)
            this.#pipelines.setTop(1, element);
        if (second && isAssign)
            this.#pipelines.setVariable(second.names[0] ?? '', element);
        else if (second)
            this.#pipelines.setTop(2, key);
        try {
            this.#list(element, list);
        }
        catch (error) {
            if (error !== continuing)
                throw error;
        }
    }
    #elements(value, { pipe }) {
        const { raw } = value;
        if (raw instanceof GoSlice) {
            const boxed = raw.element === 'interface {}';
            return raw.items.map((item, index) => [new Ref(new GoInt(index), value.data), item.box(boxed)]);
        }
        if (raw instanceof GoMap) {
            const boxed = raw.element === 'interface {}';
            return sortedKeys(raw).map(key => {
                const entry = raw.entries.get(key) ?? nothing;
                return [new Ref(key, entry.data.length > 0 ? entry.data : value.data), entry.box(boxed)];
            });
        }
        if (raw instanceof GoInt) {
            if (pipe.declared.length > 1)
                this.#pipelines.fail(`can't use ${sprint([raw])} to iterate over more than one variable`);
            return countTo(raw, value);
        }
        if (raw === undefined || raw === null)
            return [];
        return this.#pipelines.fail(`range can't iterate over ${sprint([raw])}`);
    }
    #template(dot, node) {
        const root = this.#environment.templates.get(node.name) ?? this.#pipelines.fail(`template ${goQuote(node.name)} not defined`);
        if (this.#depth >= maxTemplateDepth)
            this.#pipelines.fail(`exceeded maximum template depth (${goTemplateDepth})`);
        const inner = node.pipe ? this.#pipelines.pipeline(dot, node.pipe) : nothing;
        const before = this.#output.length;
        const execution = new _a(this.#environment, node.name, inner, this.#output, this.#pipelines.control, this.#depth + 1);
        execution.run(inner, root);
        const place = [placeOf(node)];
        for (let index = before; index < this.#output.length; index += 1) {
            const piece = this.#output[index];
            if (piece)
                this.#output[index] = { ...piece, data: joinSources([piece.data, place]) };
        }
    }
}
_a = Execution;
function* countTo({ type, value }, range) {
    for (let index = 0n; index < value; index += 1n)
        yield [nothing, new Ref(new GoInt(index, type), range.data)];
}
/**
 * Executes a template with some data.
 * @throws TemplateError in Go's words.
 */
const execute = (environment, name, data) => {
    const root = environment.templates.get(name);
    if (root === undefined)
        throw new TemplateError(`template: no template ${goQuote(name)} associated with template ${goQuote('gotpl')}`);
    const output = [];
    new Execution(environment, name, data, output, noSources, 0).run(data, root);
    return output;
};

;// CONCATENATED MODULE: ./build/render/template/pipeline-parser.js



/** Parentheses in parentheses: Go stops at 10,000 with this message, which is more than recursion here can do. */
const pipeline_parser_maxDepth = 1_000;
const operandTypes = new Set([
    'bool',
    'charConstant',
    'complex',
    'dot',
    'field',
    'identifier',
    'number',
    'nil',
    'rawString',
    'string',
    'variable',
    'leftParen',
]);
/** Parses what stands in actions: declarations, commands and their arguments. */
class PipelineParser {
    /** The variables that are known where the parser stands. */
    variables = ['$'];
    #source;
    #tokens;
    #functions;
    #depth = 0;
    constructor(source, tokens, functions) {
        this.#source = source;
        this.#tokens = tokens;
        this.#functions = functions;
    }
    pipeline(context, end) {
        const { pos } = this.#tokens.peekNonSpace();
        const { declared, isAssign } = this.#declarations(context);
        const commands = [];
        for (;;) {
            const token = this.#tokens.nextNonSpace();
            if (token.type === end)
                break;
            if (!operandTypes.has(token.type))
                this.#tokens.unexpected(token, context);
            this.#tokens.back(token);
            commands.push(this.#command());
        }
        this.#checkPipeline(commands, context);
        return { type: 'pipe', source: this.#source, pos, isAssign, declared, commands };
    }
    #declarations(context) {
        const declared = [];
        const declare = ({ pos, text }) => {
            declared.push({ type: 'variable', source: this.#source, pos, names: text.split('.') });
            this.variables.push(text);
        };
        for (;;) {
            const variable = this.#tokens.peekNonSpace();
            if (variable.type !== 'variable')
                return { declared, isAssign: false };
            this.#tokens.nextNonSpace();
            const after = this.#tokens.next();
            const next = after.type === 'space' ? this.#tokens.nextNonSpace() : after;
            if (next.type === 'assign' || next.type === 'declare') {
                declare(variable);
                return { declared, isAssign: next.type === 'assign' };
            }
            if (next.type !== 'char' || next.text !== ',') {
                this.#tokens.back(next);
                if (after.type === 'space')
                    this.#tokens.back(after);
                this.#tokens.back(variable);
                return { declared, isAssign: false };
            }
            declare(variable);
            if (context !== 'range' || declared.length >= 2)
                return this.#tokens.fail(`too many declarations in ${context}`);
            if (!['variable', 'rightDelim', 'rightParen'].includes(this.#tokens.peekNonSpace().type))
                this.#tokens.fail('range can only initialize variables');
        }
    }
    #checkPipeline(commands, context) {
        if (commands.length === 0)
            this.#tokens.fail(`missing value for ${context}`);
        for (const [index, { args }] of commands.entries())
            if (index > 0 && ['bool', 'dot', 'nil', 'number', 'string'].includes(args[0]?.type ?? ''))
                this.#tokens.fail(`non executable command in pipeline stage ${index + 1}`);
    }
    #command() {
        const { pos } = this.#tokens.peekNonSpace();
        const args = [];
        for (;;) {
            this.#tokens.back(this.#tokens.nextNonSpace());
            const operand = this.#operand();
            if (operand)
                args.push(operand);
            const token = this.#tokens.next();
            if (token.type === 'space')
                continue;
            if (token.type === 'rightDelim' || token.type === 'rightParen')
                this.#tokens.back(token);
            else if (token.type !== 'pipe')
                this.#tokens.unexpected(token, 'operand');
            break;
        }
        if (args.length === 0)
            this.#tokens.fail('empty command');
        return { type: 'command', source: this.#source, pos, args };
    }
    #operand() {
        const node = this.#term();
        const { type, pos } = node === undefined ? { type: 'eof', pos: 0 } : this.#tokens.peek();
        if (node === undefined || type !== 'field')
            return node;
        const names = [];
        while (this.#tokens.peek().type === 'field')
            names.push(this.#tokens.next().text.slice(1));
        const place = { source: this.#source, pos };
        if (node.type === 'field' || node.type === 'variable')
            return { ...place, type: node.type, names: [...node.names, ...names] };
        if (['bool', 'string', 'number', 'nil', 'dot'].includes(node.type))
            this.#tokens.fail(`unexpected . after term ${goQuote(showNode(node))}`);
        return { ...place, type: 'chain', node, names };
    }
    #term() {
        const token = this.#tokens.nextNonSpace();
        const place = { source: this.#source, pos: token.pos };
        switch (token.type) {
            case 'identifier':
                if (!this.#functions.has(token.text))
                    this.#tokens.fail(`function ${goQuote(token.text)} not defined`);
                return { ...place, type: 'identifier', name: token.text };
            case 'dot':
            case 'nil':
                return { ...place, type: token.type };
            case 'variable':
                if (!this.variables.includes(token.text))
                    this.#tokens.fail(`undefined variable ${goQuote(token.text)}`);
                return { ...place, type: 'variable', names: [token.text] };
            case 'field':
                return { ...place, type: 'field', names: [token.text.slice(1)] };
            case 'bool':
                return { ...place, type: 'bool', value: token.text === 'true' };
            case 'charConstant':
            case 'complex':
            case 'number': {
                const values = parseNumber(token.text, token.type === 'charConstant');
                return typeof values === 'string' ? this.#tokens.fail(values) : { ...place, type: 'number', text: token.text, ...values };
            }
            case 'leftParen': {
                if (this.#depth >= pipeline_parser_maxDepth)
                    this.#tokens.fail('max expression depth exceeded');
                this.#depth += 1;
                const pipe = this.pipeline('parenthesized pipeline', 'rightParen');
                this.#depth -= 1;
                return pipe;
            }
            case 'string':
            case 'rawString':
                return { ...place, type: 'string', quoted: token.text, text: this.#tokens.unquote(token) };
            default:
                this.#tokens.back(token);
                return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./build/render/template/tokens.js

/** Words that are no names of functions. */
const keywords = new Map([
    ['block', 'block'],
    ['break', 'break'],
    ['continue', 'continue'],
    ['define', 'define'],
    ['else', 'else'],
    ['end', 'end'],
    ['if', 'if'],
    ['range', 'range'],
    ['nil', 'nil'],
    ['template', 'template'],
    ['with', 'with'],
]);
const keywordTypes = new Set([...keywords.values(), 'dot']);
/** How messages show a token. */
const showToken = ({ type, text }) => {
    if (type === 'eof')
        return 'EOF';
    if (type === 'error')
        return text;
    if (keywordTypes.has(type))
        return `<${text}>`;
    const runes = Array.from(text);
    return runes.length > 10 ? `${goQuote(runes.slice(0, 10).join(''))}...` : goQuote(text);
};

;// CONCATENATED MODULE: ./build/render/template/lexer.js


const left = '{{';
const right = '}}';
const lexer_isSpace = (rune) => rune === ' ' || rune === '\t' || rune === '\r' || rune === '\n';
const isWordRune = (rune) => rune !== '' && /^[\p{L}\p{Nd}_]$/u.test(rune);
const countLines = (text, start, end) => {
    let count = 0;
    for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
};
const showRune = (rune) => {
    if (rune === '')
        return 'U+FFFFFFFFFFFFFFFF';
    const code = `U+${(rune.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return isPrint(rune) ? `${code} '${rune}'` : code;
};
/** The tokens of a template, made one by one: the parser stops at the first that is wrong. */
class Lexer {
    #text;
    #pos = 0;
    #start = 0;
    #line = 1;
    #startLine = 1;
    #parens = 0;
    #inAction = false;
    constructor(text) {
        this.#text = text;
    }
    next() {
        return this.#inAction ? this.#action() : this.#plain();
    }
    #rune(at = this.#pos) {
        const code = this.#text.codePointAt(at);
        return code === undefined ? '' : String.fromCodePoint(code);
    }
    #take() {
        const rune = this.#rune();
        this.#pos += rune.length;
        if (rune === '\n')
            this.#line += 1;
        return rune;
    }
    #emit(type) {
        const token = { type, pos: this.#start, text: this.#text.slice(this.#start, this.#pos), line: this.#startLine };
        this.#start = this.#pos;
        this.#startLine = this.#line;
        return token;
    }
    /** Leaves out what lies since the last token. */
    #ignore() {
        this.#line += countLines(this.#text, this.#start, this.#pos);
        this.#start = this.#pos;
        this.#startLine = this.#line;
    }
    #error(message) {
        const token = { type: 'error', pos: this.#start, text: message, line: this.#startLine };
        this.#text = '';
        this.#start = 0;
        this.#pos = 0;
        return token;
    }
    #plain() {
        for (;;) {
            const at = this.#text.indexOf(left, this.#pos);
            if (at === -1) {
                this.#pos = this.#text.length;
                if (this.#pos === this.#start)
                    return this.#emit('eof');
                this.#line += countLines(this.#text, this.#start, this.#pos);
                return this.#emit('text');
            }
            if (at > this.#pos) {
                const text = this.#textBefore(at);
                if (text)
                    return text;
            }
            const token = this.#leftDelim();
            if (token)
                return token;
        }
    }
    #textBefore(at) {
        let end = at;
        if (this.#hasLeftTrim(at + left.length))
            while (end > this.#start && lexer_isSpace(this.#text[end - 1] ?? ''))
                end -= 1;
        this.#pos = end;
        this.#line += countLines(this.#text, this.#start, end);
        const token = this.#emit('text');
        this.#pos = at;
        this.#ignore();
        return token.text.length > 0 ? token : undefined;
    }
    #hasLeftTrim(at) {
        return this.#text[at] === '-' && lexer_isSpace(this.#text[at + 1] ?? '');
    }
    #leftDelim() {
        this.#pos += left.length;
        const after = this.#hasLeftTrim(this.#pos) ? 2 : 0;
        if (this.#text.startsWith('/*', this.#pos + after)) {
            this.#pos += after;
            this.#ignore();
            return this.#comment();
        }
        const token = this.#emit('leftDelim');
        this.#inAction = true;
        this.#pos += after;
        this.#ignore();
        this.#parens = 0;
        return token;
    }
    #comment() {
        const end = this.#text.indexOf('*/', this.#pos + 2);
        if (end === -1)
            return this.#error('unclosed comment');
        this.#pos = end + 2;
        const delimiter = this.#rightDelimAt(this.#pos);
        if (delimiter === undefined)
            return this.#error('comment ends before closing delimiter');
        this.#line += countLines(this.#text, this.#start, this.#pos);
        this.#start = this.#pos;
        this.#startLine = this.#line;
        this.#pos += (delimiter === 'trim' ? 2 : 0) + right.length;
        if (delimiter === 'trim')
            this.#skipSpace();
        this.#ignore();
        return undefined;
    }
    #skipSpace() {
        while (lexer_isSpace(this.#text[this.#pos] ?? ''))
            this.#pos += 1;
    }
    #rightDelimAt(at) {
        if (lexer_isSpace(this.#text[at] ?? '') && this.#text[at + 1] === '-' && this.#text.startsWith(right, at + 2))
            return 'trim';
        return this.#text.startsWith(right, at) ? 'plain' : undefined;
    }
    #rightDelim(trim) {
        if (trim) {
            this.#pos += 2;
            this.#ignore();
        }
        this.#pos += right.length;
        const token = this.#emit('rightDelim');
        if (trim) {
            this.#skipSpace();
            this.#ignore();
        }
        this.#inAction = false;
        return token;
    }
    #action() {
        const delimiter = this.#rightDelimAt(this.#pos);
        if (delimiter !== undefined)
            return this.#parens === 0 ? this.#rightDelim(delimiter === 'trim') : this.#error('unclosed left paren');
        const rune = this.#rune();
        if (rune === '')
            return this.#error('unclosed action');
        if (lexer_isSpace(rune))
            return this.#space();
        if (isWordRune(rune) && !/^[0-9]$/u.test(rune))
            return this.#word();
        this.#take();
        switch (rune) {
            case '=':
                return this.#emit('assign');
            case ':':
                return this.#take() === '=' ? this.#emit('declare') : this.#error('expected :=');
            case '|':
                return this.#emit('pipe');
            case '"':
                return this.#quoted('"', 'string', 'unterminated quoted string');
            case "'":
                return this.#quoted("'", 'charConstant', 'unterminated character constant');
            case '`':
                return this.#raw();
            case '$':
                return this.#fieldOrVariable('variable');
            case '(':
                this.#parens += 1;
                return this.#emit('leftParen');
            case ')':
                this.#parens -= 1;
                return this.#parens < 0 ? this.#error('unexpected right paren') : this.#emit('rightParen');
            default:
                return this.#other(rune);
        }
    }
    #other(rune) {
        if (rune === '.' && this.#pos < this.#text.length && !/^[0-9]$/u.test(this.#text[this.#pos] ?? ''))
            return this.#fieldOrVariable('field');
        if (rune === '.' || rune === '+' || rune === '-' || /^[0-9]$/u.test(rune)) {
            this.#pos -= 1;
            return this.#number();
        }
        return rune <= '\u007f' && isPrint(rune) ? this.#emit('char') : this.#error(`unrecognized character in action: ${showRune(rune)}`);
    }
    #space() {
        let count = 0;
        for (; lexer_isSpace(this.#rune()); count += 1)
            this.#take();
        // The space before a closing delimiter that trims belongs to the delimiter.
        if (this.#rightDelimAt(this.#pos - 1) === 'trim') {
            this.#pos -= 1;
            if (this.#text[this.#pos] === '\n')
                this.#line -= 1;
            if (count === 1)
                return this.#rightDelim(true);
        }
        return this.#emit('space');
    }
    #word() {
        while (isWordRune(this.#rune()))
            this.#take();
        if (!this.#atTerminator())
            return this.#error(`bad character ${showRune(this.#take())}`);
        const word = this.#text.slice(this.#start, this.#pos);
        return this.#emit(keywords.get(word) ?? (word === 'true' || word === 'false' ? 'bool' : 'identifier'));
    }
    #fieldOrVariable(type) {
        if (this.#atTerminator())
            return this.#emit(type === 'variable' ? 'variable' : 'dot');
        while (isWordRune(this.#rune()))
            this.#take();
        return this.#atTerminator() ? this.#emit(type) : this.#error(`bad character ${showRune(this.#rune())}`);
    }
    #atTerminator() {
        const rune = this.#rune();
        return rune === '' || lexer_isSpace(rune) || '.,|:)('.includes(rune) || this.#text.startsWith(right, this.#pos);
    }
    #quoted(quote, type, message) {
        for (;;) {
            let rune = this.#take();
            if (rune === '\\') {
                rune = this.#take();
                if (rune !== '' && rune !== '\n')
                    continue;
            }
            if (rune === '' || rune === '\n')
                return this.#error(message);
            if (rune === quote)
                return this.#emit(type);
        }
    }
    #raw() {
        for (;;) {
            const rune = this.#take();
            if (rune === '')
                return this.#error('unterminated raw quoted string');
            if (rune === '`')
                return this.#emit('rawString');
        }
    }
    #number() {
        if (!this.#scanNumber())
            return this.#badNumber();
        const sign = this.#rune();
        if (sign !== '+' && sign !== '-')
            return this.#emit('number');
        return this.#scanNumber() && this.#text[this.#pos - 1] === 'i' ? this.#emit('complex') : this.#badNumber();
    }
    #badNumber() {
        return this.#error(`bad number syntax: ${goQuote(this.#text.slice(this.#start, this.#pos))}`);
    }
    #accept(valid) {
        const rune = this.#rune();
        if (rune === '' || !valid.includes(rune))
            return false;
        this.#pos += 1;
        return true;
    }
    #acceptRun(valid) {
        while (this.#accept(valid))
            ;
    }
    #scanNumber() {
        this.#accept('+-');
        let digits = '0123456789_';
        if (this.#accept('0')) {
            if (this.#accept('xX'))
                digits = '0123456789abcdefABCDEF_';
            else if (this.#accept('oO'))
                digits = '01234567_';
            else if (this.#accept('bB'))
                digits = '01_';
        }
        this.#acceptRun(digits);
        if (this.#accept('.'))
            this.#acceptRun(digits);
        const exponent = digits.length === 11 ? 'eE' : digits.length === 23 ? 'pP' : '';
        if (exponent !== '' && this.#accept(exponent)) {
            this.#accept('+-');
            this.#acceptRun('0123456789_');
        }
        this.#accept('i');
        if (!isWordRune(this.#rune()))
            return true;
        this.#take();
        return false;
    }
}

;// CONCATENATED MODULE: ./build/render/template/token-reader.js




/** The tokens of a template, which can be read ahead, and what is said about wrong ones. */
class TokenReader {
    /** Where the action begins that is being read; 0 outside of actions. */
    actionLine = 0;
    #source;
    #lexer;
    /** Tokens that were read ahead; the next one last. */
    #ahead = [];
    #last = { type: 'eof', pos: 0, text: '', line: 1 };
    constructor(source) {
        this.#source = source;
        this.#lexer = new Lexer(source.text);
    }
    fail(message) {
        throw new TemplateError(`template: ${this.#source.parseName}:${this.#last.line}: ${message}`);
    }
    next() {
        const ahead = this.#ahead.pop();
        if (ahead)
            return ahead;
        this.#last = this.#lexer.next();
        return this.#last;
    }
    back(token) {
        this.#ahead.push(token);
    }
    peek() {
        const token = this.next();
        this.back(token);
        return token;
    }
    nextNonSpace() {
        for (;;) {
            const token = this.next();
            if (token.type !== 'space')
                return token;
        }
    }
    peekNonSpace() {
        const token = this.nextNonSpace();
        this.back(token);
        return token;
    }
    expect(context, ...types) {
        const token = this.nextNonSpace();
        return types.includes(token.type) ? token : this.unexpected(token, context);
    }
    unexpected(token, context) {
        if (token.type !== 'error')
            return this.fail(`unexpected ${showToken(token)} in ${context}`);
        const started = ` action started at ${this.#source.parseName}:${this.actionLine}`;
        const isElsewhere = this.actionLine !== 0 && this.actionLine !== token.line;
        return this.fail(token.text + (isElsewhere ? (token.text.endsWith(' action') ? started.slice(' action'.length) : ` in${started}`) : ''));
    }
    unquote({ text }) {
        return goUnquote(text) ?? this.fail('invalid syntax');
    }
}

;// CONCATENATED MODULE: ./build/render/template/parser.js



/** Blocks in blocks: Go has no bound, and recursion here needs one. */
const maxBlocks = 1_000;
/** True when nothing but blanks is printed: such a definition does not replace another. */
const isEmptyTemplate = ({ nodes }) => nodes.every(node => node.type === 'text' && node.text.trim() === '');
class Parser {
    #source;
    #tokens;
    #pipelines;
    #templates = new Map();
    #rangeDepth = 0;
    #blocks = 0;
    constructor(source, functions) {
        this.#source = source;
        this.#tokens = new TokenReader(source);
        this.#pipelines = new PipelineParser(source, this.#tokens, functions);
    }
    parse() {
        const nodes = [];
        const { pos } = this.#tokens.peek();
        while (this.#tokens.peek().type !== 'eof') {
            if (this.#tokens.peek().type === 'leftDelim') {
                const delimiter = this.#tokens.next();
                const token = this.#tokens.nextNonSpace();
                if (token.type === 'define') {
                    this.#definition();
                    continue;
                }
                this.#tokens.back(token);
                this.#tokens.back(delimiter);
            }
            const node = this.#textOrAction();
            if (node.type === 'end' || node.type === 'else')
                this.#tokens.fail(`unexpected {{${node.type}}}`);
            else
                nodes.push(node);
        }
        this.#add(this.#source.parseName, { type: 'list', source: this.#source, pos, nodes });
        return this.#templates;
    }
    #add(name, root) {
        const known = this.#templates.get(name);
        if (known === undefined || isEmptyTemplate(known))
            this.#templates.set(name, root);
        else if (!isEmptyTemplate(root))
            this.#tokens.fail(`template: multiple definition of template ${goQuote(name)}`);
    }
    /** A definition or a block has variables and loops of its own. */
    #apart(read) {
        const [variables, rangeDepth] = [this.#pipelines.variables, this.#rangeDepth];
        this.#pipelines.variables = ['$'];
        this.#rangeDepth = 0;
        const result = read();
        this.#pipelines.variables = variables;
        this.#rangeDepth = rangeDepth;
        return result;
    }
    #definition() {
        const context = 'define clause';
        this.#apart(() => {
            const name = this.#tokens.unquote(this.#tokens.expect(context, 'string', 'rawString'));
            this.#tokens.expect(context, 'rightDelim');
            const [list, end] = this.#list();
            if (end.type !== 'end')
                this.#tokens.fail(`unexpected {{else}} in ${context}`);
            this.#add(name, list);
        });
    }
    #list() {
        this.#blocks += 1;
        if (this.#blocks > maxBlocks)
            this.#tokens.fail('blocks are nested too deeply');
        const { pos } = this.#tokens.peekNonSpace();
        const nodes = [];
        while (this.#tokens.peekNonSpace().type !== 'eof') {
            const node = this.#textOrAction();
            if (node.type === 'end' || node.type === 'else') {
                this.#blocks -= 1;
                return [{ type: 'list', source: this.#source, pos, nodes }, node];
            }
            nodes.push(node);
        }
        return this.#tokens.fail('unexpected EOF');
    }
    #textOrAction() {
        const token = this.#tokens.nextNonSpace();
        if (token.type === 'text')
            return { type: 'text', source: this.#source, pos: token.pos, text: token.text };
        if (token.type !== 'leftDelim')
            return this.#tokens.unexpected(token, 'input');
        this.#tokens.actionLine = token.line;
        const node = this.#action();
        this.#tokens.actionLine = 0;
        return node;
    }
    #action() {
        const token = this.#tokens.nextNonSpace();
        switch (token.type) {
            case 'block':
                return this.#block();
            case 'break':
            case 'continue':
                return this.#jump(token, token.type);
            case 'else':
                return this.#else();
            case 'end':
                this.#tokens.expect('end', 'rightDelim');
                return { type: 'end' };
            case 'if':
            case 'range':
            case 'with':
                return this.#branch(token.type);
            case 'template':
                return this.#template();
            default:
                this.#tokens.back(token);
                return { type: 'action', source: this.#source, pos: token.pos, pipe: this.#pipelines.pipeline('command', 'rightDelim') };
        }
    }
    #jump({ pos }, type) {
        const token = this.#tokens.nextNonSpace();
        if (token.type !== 'rightDelim')
            this.#tokens.unexpected(token, `{{${type}}}`);
        if (this.#rangeDepth === 0)
            this.#tokens.fail(`{{${type}}} outside {{range}}`);
        return { type, source: this.#source, pos };
    }
    #else() {
        const peek = this.#tokens.peekNonSpace();
        if (peek.type === 'if' || peek.type === 'with')
            return { type: 'else', pos: peek.pos };
        return { type: 'else', pos: this.#tokens.expect('else', 'rightDelim').pos };
    }
    #branch(type) {
        const known = this.#pipelines.variables.length;
        const pipe = this.#pipelines.pipeline(type, 'rightDelim');
        if (type === 'range')
            this.#rangeDepth += 1;
        const [list, end] = this.#list();
        if (type === 'range')
            this.#rangeDepth -= 1;
        const elseList = end.type === 'else' ? this.#elseList(type, end.pos) : undefined;
        this.#pipelines.variables.length = known;
        return { type, source: this.#source, pos: pipe.pos, pipe, list, elseList };
    }
    #elseList(type, pos) {
        const next = this.#tokens.peek().type;
        if ((type === 'if' || type === 'with') && next === type) {
            this.#tokens.next();
            this.#blocks += 1;
            if (this.#blocks > maxBlocks)
                this.#tokens.fail('blocks are nested too deeply');
            const node = this.#branch(type);
            this.#blocks -= 1;
            return { type: 'list', source: this.#source, pos, nodes: [node] };
        }
        const [list, end] = this.#list();
        return end.type === 'end' ? list : this.#tokens.fail('expected end; found {{else}}');
    }
    #block() {
        const context = 'block clause';
        const token = this.#tokens.nextNonSpace();
        const name = this.#templateName(token, context);
        const pipe = this.#pipelines.pipeline(context, 'rightDelim');
        this.#apart(() => {
            const [list, end] = this.#list();
            if (end.type !== 'end')
                this.#tokens.fail(`unexpected {{else}} in ${context}`);
            this.#add(name, list);
        });
        return { type: 'template', source: this.#source, pos: token.pos, name, pipe };
    }
    #template() {
        const context = 'template clause';
        const token = this.#tokens.nextNonSpace();
        const name = this.#templateName(token, context);
        const after = this.#tokens.nextNonSpace();
        let pipe;
        if (after.type !== 'rightDelim') {
            this.#tokens.back(after);
            pipe = this.#pipelines.pipeline(context, 'rightDelim');
        }
        return { type: 'template', source: this.#source, pos: token.pos, name, pipe };
    }
    #templateName(token, context) {
        return token.type === 'string' || token.type === 'rawString' ? this.#tokens.unquote(token) : this.#tokens.unexpected(token, context);
    }
}
/**
 * Parses a template and what it defines. `functions` are the names that it may call.
 * @throws TemplateError with Go's words and the line.
 */
const parseTemplate = (source, functions) => new Parser(source, functions).parse();

;// CONCATENATED MODULE: ./build/render/helm/release-name.js





/** Why a release cannot have a name, in Helm's words. */
class ReleaseNameError extends Error {
}
/** Source: Helm's chartutil, maxReleaseNameLen. */
const release_name_maxLength = 53;
/** Steps that a template of a name may take. */
const maxWork = 100_000;
const isLabel = (label) => label !== '' && !label.startsWith('-') && !label.endsWith('-') && /^[-a-z0-9]+$/u.test(label);
/** Refuses a name that Helm refuses. @throws ReleaseNameError */
const assertReleaseName = (name, helm) => {
    if (name.length <= release_name_maxLength && name.split('.').every(isLabel))
        return;
    const prefix = helm === 4 ? 'release name check failed: ' : '';
    throw new ReleaseNameError(`${prefix}release name ${JSON.stringify(name)}: invalid release name, must match regex ` +
        `^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$ and the length must not be longer than ${release_name_maxLength}`);
};
/** The name that `--name-template` makes, without data. @throws ReleaseNameError for a template that fails. */
const nameOfTemplate = (template, helm) => {
    const functions = functionsOf(helm);
    let done = 0;
    const count = (amount) => {
        done += amount;
        if (done > maxWork)
            throw new TemplateError('the name takes too much work');
    };
    try {
        const templates = new Map(parseTemplate({ parseName: 'name-template', text: template }, new Set(functions.keys())));
        return textOf(execute({ templates, functions, work: { count } }, 'name-template', nothing));
    }
    catch (error) {
        if (error instanceof TemplateError)
            throw new ReleaseNameError(error.message, { cause: error });
        throw error;
    }
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/render/helm/helm-ignore.js




/** A pattern of path.Match, matched by RE2 in linear time. @throws ChartError for what is not a pattern */
const segmentPattern = (pattern) => {
    const source = `(?s)^${pattern.replaceAll(/\*|\?|\[[^\]]*\]|\\?[\s\S]/gu, part => {
        if (part === '*')
            return '[^/]*';
        if (part === '?')
            return '[^/]';
        if (part.length > 1 && part.startsWith('['))
            return part.replace(/^\[\^?/u, start => (start === '[^' ? '[^' : '['));
        return part.replace(/^\\/u, '').replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    })}$`;
    try {
        const regex = compilePattern(source);
        return name => regex.matcher(name).find();
    }
    catch (error) {
        if (error instanceof CallError)
            throw new ChartError('syntax error in pattern', { cause: error });
        throw error;
    }
};
const ruleOf = (line) => {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#'))
        return undefined;
    if (trimmed.includes('**'))
        throw new ChartError('double-star (**) syntax is not supported');
    const negate = trimmed.startsWith('!');
    let pattern = negate ? trimmed.slice(1) : trimmed;
    const onlyFolders = pattern.endsWith('/');
    if (onlyFolders)
        pattern = pattern.slice(0, -1);
    const isAnchored = pattern.startsWith('/');
    const hasSlash = pattern.includes('/');
    const isMatch = segmentPattern(isAnchored ? pattern.slice(1) : pattern);
    return {
        negate,
        matches: (path, isFolder) => {
            if (onlyFolders && !isFolder)
                return false;
            return isMatch(isAnchored || hasSlash ? path : (0,text_path/* fileNameOf */.bV)(path));
        },
    };
};
const isOut = (rules, path, isFolder) => {
    if (path === '' || path === '.' || path === './')
        return false;
    for (const { negate, matches } of rules) {
        if (negate ? !matches(path, isFolder) : matches(path, isFolder))
            return true;
    }
    return false;
};
/** True for a path that the rules leave out, or one of its folders. Source: Helm's ignore rules; `templates/.?*` is always among them. */
const ignoreRules = (text) => {
    const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
    const rules = [...bare.split('\n'), 'templates/.?*'].flatMap(line => ruleOf(line) ?? []);
    const folders = new Map();
    const isFolderOut = (folder) => {
        if (folder === '')
            return false;
        const known = folders.get(folder);
        if (known !== undefined)
            return known;
        const out = isFolderOut(folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) || isOut(rules, folder, true);
        folders.set(folder, out);
        return out;
    };
    return path => isFolderOut(path.slice(0, Math.max(0, path.lastIndexOf('/')))) || isOut(rules, path, false);
};

;// CONCATENATED MODULE: ./build/render/helm/chart.js








/** A file as it is kept. */
const chartFile = (path, bytes) => {
    const text = bytes.toString('utf8');
    return Buffer.compare(Buffer.from(text, 'utf8'), bytes) === 0 ? (0,source_file/* sourceFile */.s)(path, text) : bytes;
};
/** Bounds of a chart: Helm refuses larger files, and archives that unpack to more. */
const chartLimits = { fileBytes: 5 * 1024 * 1024, archiveBytes: 100 * 1024 * 1024, files: 20_000, depth: 20 };
const chart_textOf = (file) => ('text' in file ? file.text : Buffer.from(file).toString('utf8'));
const asSource = (path, file) => ('text' in file ? file : (0,source_file/* sourceFile */.s)(path, chart_textOf(file)));
/** The first document of a file as a table. Helm 4 lays all documents of values over each other. */
const readTable = (name, file, all) => {
    const bare = file.text.startsWith('\ufeff') ? (0,source_file/* sourceFile */.s)(file.path, file.text.slice(1)) : file;
    const documents = readDocuments(bare, 'named');
    const prefix = all ? 'cannot unmarshal yaml document: ' : '';
    let table = new GoMap(new Map());
    for (const read of all ? documents : documents.slice(0, 1)) {
        if (read.state === 'broken')
            throw new ChartError(`cannot load ${name}: ${prefix}error converting YAML to JSON: ${read.reason}`);
        const { raw } = read.value;
        if (raw === null || raw === undefined)
            continue;
        if (!(raw instanceof GoMap))
            throw new ChartError(`cannot load ${name}: ${prefix}error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ${kindOf(raw)} into Go value of type map[string]interface {}`);
        table = table.entries.size === 0 ? raw : laidOver(table, raw);
    }
    return table;
};
const laidOver = (below, top) => {
    const entries = new Map(below.entries);
    for (const [key, value] of top.entries) {
        const own = entries.get(key);
        entries.set(key, own?.raw instanceof GoMap && value.raw instanceof GoMap ? new Ref(laidOver(own.raw, value.raw), value.data) : value);
    }
    return new GoMap(entries);
};
const kindOf = (raw) => {
    if (raw instanceof GoSlice)
        return 'array';
    return typeof raw === 'string' ? 'string' : typeof raw === 'boolean' ? 'bool' : 'number';
};
const chart_textAt = (table, key) => {
    const raw = table.entries.get(key)?.raw;
    return raw === null || raw === undefined ? '' : typeof raw === 'string' ? raw : printed(raw);
};
const listAt = (table, key) => {
    const raw = table.entries.get(key)?.raw;
    return raw instanceof GoSlice ? raw.items : [];
};
const dependencyOf = ({ raw }) => {
    if (!(raw instanceof GoMap))
        return [];
    return [
        {
            name: chart_textAt(raw, 'name'),
            version: chart_textAt(raw, 'version'),
            condition: chart_textAt(raw, 'condition'),
            tags: listAt(raw, 'tags').flatMap(tag => (typeof tag.raw === 'string' ? [tag.raw] : [])),
            alias: chart_textAt(raw, 'alias'),
            importValues: listAt(raw, 'import-values'),
            repository: chart_textAt(raw, 'repository'),
            enabled: true,
        },
    ];
};
/** A version as Masterminds/semver reads it. */
const isVersion = (text) => /^v?\d+(?:\.\d+){0,2}(?:[-+][-+.\da-zA-Z]*)?$/u.test(text);
const isChartFile = (name) => ['Chart.yaml', 'Chart.lock', 'values.yaml', 'values.schema.json', 'requirements.yaml', 'requirements.lock'].includes(name);
/** Files by the first part of their path. */
const byFirstPart = (files) => {
    const groups = new Map();
    for (const [path, file] of files) {
        const first = path.split('/', 1)[0] ?? '';
        const group = groups.get(first) ?? new Map();
        groups.set(first, group);
        group.set(path, file);
    }
    return groups;
};
const below = (files, folder) => new Map([...files].flatMap(([path, file]) => (path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), file]] : [])));
/** A field of a tar header: text up to the first NUL. */
const field = (header, start, size) => {
    const end = header.indexOf(0, start);
    return header.toString('utf8', start, end === -1 || end > start + size ? start + size : end);
};
/** @throws ChartError */
const unzipped = (archive) => {
    try {
        return (0,external_node_zlib_.gunzipSync)(archive, { maxOutputLength: chartLimits.archiveBytes });
    }
    catch (error) {
        const isLarge = error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
        throw new ChartError(isLarge ? `decompressed chart is larger than the maximum size ${chartLimits.archiveBytes} bytes` : 'gzip: invalid header');
    }
};
/** @throws ChartError */
const tarEntryAt = (tar, at) => {
    const header = tar.subarray(at, at + 512);
    const size = Number.parseInt(field(header, 124, 12).trim() || '0', 8);
    if (!Number.isSafeInteger(size) || size < 0)
        throw new ChartError('archive/tar: invalid tar header');
    const prefix = field(header, 257, 5) === 'ustar' ? field(header, 345, 155) : '';
    return {
        type: String.fromCharCode(header[156] ?? 0),
        name: prefix === '' ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`,
        body: tar.subarray(at + 512, at + 512 + size),
        end: at + 512 + Math.ceil(size / 512) * 512,
    };
};
/** The name of the next entry, where it is too long for a header. */
const longNameIn = ({ type, body }) => {
    if (type === 'L')
        return field(body, 0, body.length);
    return type === 'x' ? (/^\d+ path=([^\n]*)$/mu.exec(body.toString('utf8'))?.[1] ?? '') : '';
};
/** The files of a packed chart, without its own folder. @throws ChartError */
const unpackArchive = (archive) => {
    const tar = unzipped(archive);
    const files = new Map();
    let longName = '';
    for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
        const entry = tarEntryAt(tar, at);
        if (entry.type === '0' || entry.type === '\0')
            addUnpacked(files, longName || entry.name, entry.body);
        if (files.size > chartLimits.files)
            throw new ChartError('the archive holds too many files');
        longName = longNameIn(entry);
        at = entry.end;
    }
    if (files.size === 0)
        throw new ChartError('no files in chart archive');
    return files;
};
const addUnpacked = (files, name, body) => {
    const path = name.replaceAll('\\', '/').split('/').slice(1).join('/');
    if (path === '' || path.split('/').includes('..'))
        throw new ChartError(path === '' ? 'chart base directory cannot be empty' : 'chart illegally references parent directory');
    if (body.length > chartLimits.fileBytes)
        throw new ChartError(`decompressed chart file "${name}" is larger than the maximum file size ${chartLimits.fileBytes}`);
    files.set(path, chartFile(path, body));
};
const loadChild = (name, files, version, depth, parent) => {
    try {
        if (name.endsWith('.tgz')) {
            const file = files.get(name);
            if (file === undefined)
                throw new ChartError(`error unpacking subchart tar in ${parent}: expected ${name}, got ${[...files.keys()][0]}`);
            return loadFiles(unpackArchive('text' in file ? Buffer.from(file.text, 'utf8') : file), version, depth + 1);
        }
        return loadFiles(below(files, name), version, depth + 1);
    }
    catch (error) {
        if (error instanceof ChartError)
            throw new ChartError(`error unpacking subchart ${name} in ${parent}: ${error.message}`);
        throw error;
    }
};
const loadFiles = (files, version, depth) => {
    if (depth > chartLimits.depth)
        throw new ChartError('subcharts are nested too deeply');
    const read = (name) => {
        const file = files.get(name);
        return file && asSource(name, file);
    };
    const own = read('Chart.yaml');
    if (own === undefined)
        throw new ChartError('Chart.yaml file is missing');
    const metadata = readTable('Chart.yaml', own, false);
    const apiVersion = chart_textAt(metadata, 'apiVersion') || 'v1';
    metadata.entries.set('apiVersion', new Ref(apiVersion));
    const name = chart_textAt(metadata, 'name');
    if (name === '')
        throw new ChartError('validation: chart.metadata.name is required');
    const given = chart_textAt(metadata, 'version');
    if (given !== '' && !isVersion(given))
        throw new ChartError(`validation: chart.metadata.version ${goQuote(given)} is invalid`);
    if (given === '')
        throw new ChartError('validation: chart.metadata.version is required');
    const requirements = apiVersion === 'v1' ? read('requirements.yaml') : undefined;
    const declared = listAt(requirements ? readTable('requirements.yaml', requirements, false) : metadata, 'dependencies').flatMap(dependencyOf);
    const values = read('values.yaml');
    const templates = [...files].flatMap(([path, file]) => path.startsWith('templates/') ? [{ name: path, file: asSource(path, file) }] : []);
    const children = [];
    for (const [child, group] of byFirstPart(below(files, 'charts'))) {
        if (child.startsWith('_') || child.startsWith('.') || child.endsWith('.prov'))
            continue;
        children.push(loadChild(child, group, version, depth, name));
    }
    return {
        name,
        metadata,
        version: chart_textAt(metadata, 'version'),
        isLibrary: chart_textAt(metadata, 'type').toLowerCase() === 'library',
        declared,
        dependencies: children,
        values: values ? readTable('values.yaml', values, version === 4) : new GoMap(new Map()),
        schema: read('values.schema.json'),
        templates,
        files: new Map([...files].filter(([path]) => (!isChartFile(path) || (apiVersion === 'v1' && path.startsWith('requirements.'))) &&
            !path.startsWith('templates/') &&
            (!path.startsWith('charts/') || path.endsWith('.prov')))),
    };
};
/** Loads a chart from the files of its folder, by path in it. @throws ChartError in Helm's words. */
const loadChart = (files, version) => {
    const ignore = files.get('.helmignore');
    const isIgnored = ignoreRules(ignore ? chart_textOf(ignore) : '');
    return loadFiles(new Map([...files].filter(([path]) => !isIgnored(path))), version, 0);
};

;// CONCATENATED MODULE: ./build/render/helm/tables.js


/** Values of charts laid over each other, as Helm's chartutil does it. Tables are changed in place: who wants to keep one copies it first. */
const tableOf = (ref) => (ref?.raw instanceof GoMap ? ref.raw : undefined);
const isNull = (ref) => ref?.raw === null;
/** A copy that shares nothing that can change. */
const copyOf = (ref) => {
    const { raw } = ref;
    if (raw instanceof GoMap)
        return new Ref(copyTable(raw), ref.data, ref.control);
    if (raw instanceof GoSlice)
        return new Ref(new GoSlice(raw.items.map(copyOf), raw.element), ref.data, ref.control);
    return ref;
};
const copyTable = ({ entries, element }) => new GoMap(new Map([...entries].map(([key, value]) => [key, copyOf(value)])), element);
/** Both decided about what a table holds. */
const withBoth = (one, other, raw) => new Ref(raw, joinSources([one.data, other.data]), one.control);
const dropNulls = (table) => {
    for (const [key, value] of table.entries) {
        if (isNull(value))
            table.entries.delete(key);
        else if (value.raw instanceof GoMap)
            dropNulls(value.raw);
    }
};
/** A copy without what is null. */
const withoutNulls = (table) => {
    const copied = copyTable(table);
    dropNulls(copied);
    return copied;
};
/**
 * Lays `top` over `below`, into `top`. `merge`: nulls stay; else a null takes away what lies below it.
 * Source: Helm's coalesceTablesFullKey.
 */
const coalesceTables = (top, below, merge) => {
    const given = new Set([...below.entries].filter(([, value]) => !isNull(value)).map(([key]) => key));
    for (const [key, value] of top.entries)
        if (isNull(value))
            below.entries.set(key, value);
    for (const [key, value] of below.entries) {
        const own = top.entries.get(key);
        if (own === undefined)
            top.entries.set(key, value);
        else if (isNull(own) && !merge && given.has(key))
            top.entries.delete(key);
        else if (value.raw instanceof GoMap && own.raw instanceof GoMap)
            top.entries.set(key, withBoth(own, value, coalesceTables(own.raw, value.raw, merge)));
    }
    return top;
};
const coalesceGlobals = (target, source) => {
    const [own, given] = [target.entries.get('global'), source.entries.get('global')];
    if ((own && !(own.raw instanceof GoMap)) || (given && !(given.raw instanceof GoMap)))
        return;
    const globals = tableOf(own) ?? new GoMap(new Map());
    for (const [key, value] of tableOf(given)?.entries ?? []) {
        const known = globals.entries.get(key);
        if (value.raw instanceof GoMap) {
            const copied = new GoMap(new Map(value.raw.entries));
            if (known === undefined)
                globals.entries.set(key, new Ref(copied, value.data, value.control));
            else if (known.raw instanceof GoMap)
                globals.entries.set(key, withBoth(value, known, coalesceTables(copied, known.raw, true)));
        }
        else if (!(known?.raw instanceof GoMap))
            globals.entries.set(key, value);
    }
    target.entries.set('global', new Ref(globals, given?.data ?? own?.data, given?.control ?? own?.control));
};
/** Why values do not fit a chart, in Helm's words. */
class ValuesError extends Error {
}
const tables_shown = (ref) => ref === undefined || isNull(ref)
    ? '%!t(<nil>)'
    : typeof ref.raw === 'boolean'
        ? `${ref.raw}`
        : `%!t(${typeof ref.raw === 'string' ? `string=${ref.raw}` : 'value'})`;
/** A default where nothing is given; undefined where it says that there is none. */
const defaultOf = (value, { version, merge }) => {
    if (version !== 4 || merge)
        return value;
    if (isNull(value))
        return undefined;
    if (value.raw instanceof GoMap)
        dropNulls(value.raw);
    return value;
};
const coalesceChart = (chart, values, mode) => {
    const defaults = copyTable(chart.values);
    const children = new Set(chart.dependencies.map(({ name }) => name));
    for (const [key, value] of defaults.entries) {
        const own = values.entries.get(key);
        if (own === undefined) {
            const given = defaultOf(value, mode);
            if (given)
                values.entries.set(key, given);
        }
        else if (isNull(own) && !mode.merge)
            values.entries.delete(key);
        else if (own.raw instanceof GoMap && value.raw instanceof GoMap) {
            // Why not for a subchart: what its parent makes null there takes the subchart's own default away.
            const merge = children.has(key) || mode.merge;
            if (mode.version === 4 && !merge)
                dropNulls(value.raw);
            values.entries.set(key, withBoth(own, value, coalesceTables(own.raw, value.raw, merge)));
        }
    }
};
const tables_coalesce = (chart, values, mode) => {
    coalesceChart(chart, values, mode);
    for (const child of chart.dependencies) {
        const own = values.entries.get(child.name);
        if (own !== undefined && !(own.raw instanceof GoMap))
            throw new ValuesError(`type mismatch on ${child.name}: ${tables_shown(own)}`);
        const table = tableOf(own) ?? new GoMap(new Map());
        coalesceGlobals(table, values);
        values.entries.set(child.name, new Ref(tables_coalesce(child, table, mode), own?.data, own?.control));
    }
    return values;
};
/** The values of a chart and its subcharts under given ones. @throws ValuesError */
const coalesceValues = (chart, values, version, merge = false) => tables_coalesce(chart, copyTable(values), { version, merge });
/** What a dotted path leads to. Source: Helm's Values.PathValue and Table. */
const atPath = (table, path) => {
    let at = new Ref(table);
    for (const part of path.split('.'))
        at = tableOf(at)?.entries.get(part);
    return at;
};

;// CONCATENATED MODULE: ./build/render/helm/dependencies.js





/** Which subcharts are rendered, under which names, and what they give their parents. Source: Helm's chartutil, dependencies.go. */
const applyTags = (declared, values) => {
    const tags = tableOf(values.entries.get('tags'));
    if (tags === undefined)
        return;
    for (const one of declared) {
        const set = one.tags.map(tag => tags.entries.get(tag)?.raw);
        one.enabled = set.includes(true) || !set.includes(false);
    }
};
const applyConditions = (declared, values, path) => {
    for (const one of declared) {
        for (const condition of one.condition.trim().split(',')) {
            if (condition === '')
                continue;
            const raw = atPath(values, path + condition)?.raw;
            if (typeof raw !== 'boolean')
                continue;
            one.enabled = raw;
            break;
        }
    }
};
const aliased = (chart, { alias }) => ({
    ...chart,
    ...(alias !== '' && { name: alias }),
    declared: chart.declared.map(one => ({ ...one })),
});
/** Takes disabled subcharts away and gives the others their names. */
const enableDependencies = (chart, values, path, version) => {
    if (chart.declared.length === 0)
        return;
    const { declared } = chart;
    const undeclared = chart.dependencies.filter(child => !declared.some(one => one.name === child.name && isWithin(one.version, child.version)));
    const named = [];
    for (const one of declared) {
        const found = chart.dependencies.find(child => child.name === one.name && isWithin(one.version, child.version));
        if (found)
            named.push(aliased(found, one));
        if (one.alias !== '')
            one.name = one.alias;
    }
    chart.dependencies = [...undeclared, ...named];
    const coalesced = coalesceValues(chart, values, version);
    applyTags(declared, coalesced);
    applyConditions(declared, coalesced, path);
    const off = new Set(declared.filter(({ enabled }) => !enabled).map(({ name }) => name));
    chart.dependencies = chart.dependencies.filter(({ name }) => !off.has(name));
    chart.declared = declared.filter(({ name }) => !off.has(name));
    for (const child of chart.dependencies)
        enableDependencies(child, coalesced, `${path}${child.name}.`, version);
};
const nested = (path, table) => {
    if (path === '.')
        return table;
    return path.split('.').reduceRight((inner, key) => new GoMap(new Map([[key, new Ref(inner)]])), table);
};
/** Lays what subcharts export under the parent's own values. */
const importValues = (chart, version) => {
    for (const child of chart.dependencies)
        importValues(child, version);
    if (chart.declared.length === 0)
        return;
    // Why different: Helm 3 keeps nulls on this way, Helm 4 drops them.
    const keepsNulls = version === 3;
    const values = coalesceValues(chart, new GoMap(new Map()), version, keepsNulls);
    let imported = new GoMap(new Map());
    for (const { name, importValues: wanted } of chart.declared)
        for (const { raw } of wanted) {
            const [child, parent] = raw instanceof GoMap
                ? [printed(raw.entries.get('child')?.raw ?? null), printed(raw.entries.get('parent')?.raw ?? null)]
                : [`exports.${typeof raw === 'string' ? raw : ''}`, '.'];
            const table = tableOf(atPath(values, `${name}.${child}`));
            if (table)
                imported = coalesceTables(imported, nested(parent, copyTable(table)), keepsNulls);
        }
    chart.values = coalesceTables(keepsNulls ? copyTable(values) : withoutNulls(values), imported, keepsNulls);
};
/** Refuses a chart that declares what it does not bring along. @throws ChartError in Helm's words. */
const assertDependencies = (chart, helm) => {
    const there = new Set(chart.dependencies.map(({ name }) => name));
    const missing = chart.declared.map(({ name }) => name).filter(name => !there.has(name));
    if (missing.length === 0)
        return;
    const advice = helm === 3
        ? 'An error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing dependencies'
        : "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' to fetch missing dependencies";
    throw new ChartError(`${advice}: found in Chart.yaml, but missing in charts/ directory: ${missing.join(', ')}`);
};

;// CONCATENATED MODULE: ./build/render/helm/engine.js









/** `include` in `include`, whatever the names: Helm has no bound of its own, and recursion here needs one. */
const engine_maxDepth = 150;
/** `include` of one name inside of itself. Source: Helm's engine, recursionMaxNums. */
const maxIncludes = 1_000;
const depthOf = (name) => name.split('/').length;
/** Deepest first, within a depth descending by name. Source: Helm's engine, sortTemplates. */
const executionOrder = (templates) => templates.toSorted((one, other) => depthOf(other.name) - depthOf(one.name) || compareBytes(other.name, one.name));
const withoutNoValue = (pieces) => {
    if (!textOf(pieces).includes('<no value>'))
        return pieces;
    // Why per piece: what one action prints is one piece; a text of the template that says so is one, too.
    return pieces.map(piece => (piece.text.includes('<no value>') ? { ...piece, text: piece.text.replaceAll('<no value>', '') } : piece));
};
/** Templates by name, as text/template associates them: what prints nothing does not replace. */
class Templates {
    roots;
    constructor(roots = []) {
        this.roots = new Map(roots);
    }
    /** `own`: the text is what will be executed under the name, even when it prints nothing. */
    add(name, text, functions, own = false) {
        for (const [defined, root] of parseTemplate({ parseName: name, text }, functions)) {
            const known = this.roots.get(defined);
            if (known === undefined || (own && defined === name) || !isEmptyTemplate(root))
                this.roots.set(defined, root);
        }
    }
    clone() {
        return new Templates(this.roots);
    }
}
/** One rendering: the functions that see its templates. */
class Engine {
    /** The names that templates may call. */
    names;
    #base;
    #work;
    #included = new Map();
    #depth = 0;
    constructor(version, work) {
        this.#base = functionsOf(version);
        this.names = new Set([...this.#base.keys(), 'include', 'tpl', 'lookup']);
        this.#work = work;
    }
    /** What a set of templates is executed with; `include` executes its templates with the same. */
    environment(templates) {
        const functions = new Map([
            ...this.#base,
            [
                'include',
                go('string, interface {}', ([name, data = new Ref(null)]) => this.#include(environment, textAt([name ?? new Ref('')], 0), data)),
            ],
            ['tpl', go('string, interface {}', ([text = new Ref(''), data = new Ref(null)]) => this.#tpl(templates, text, data))],
            ['lookup', go('string, string, string, string', () => new Ref(new GoMap(new Map())))],
            ['required', engine_required],
            ['fail', failing],
        ]);
        const environment = { templates: templates.roots, functions, work: this.#work };
        return environment;
    }
    #include(environment, name, data) {
        const count = this.#included.get(name) ?? 0;
        if (count > maxIncludes || this.#depth > engine_maxDepth)
            throw engine_nested(name);
        this.#included.set(name, count + 1);
        this.#depth += 1;
        try {
            return textRef(execute(environment, name, unboxed(data)));
        }
        finally {
            this.#depth -= 1;
            this.#included.set(name, count);
        }
    }
    #tpl(templates, text, data) {
        const own = templates.clone();
        const source = typeof text.raw === 'string' ? text.raw : '';
        if (this.#depth > engine_maxDepth)
            throw engine_nested('gotpl');
        try {
            own.add('gotpl', source, this.names, true);
        }
        catch (error) {
            if (error instanceof TemplateError)
                throw new CallError(`cannot parse template ${goQuote(source)}: ${error.message}`, { cause: error });
            throw error;
        }
        this.#depth += 1;
        try {
            const printed = textRef(withoutNoValue(execute(this.environment(own), 'gotpl', unboxed(data))));
            return textRef((printed.pieces ?? []).map(piece => ({
                ...piece,
                data: joinSources([piece.data, text.data]),
                control: joinSources([piece.control, text.control]),
            })));
        }
        catch (error) {
            if (error instanceof TemplateError)
                throw new CallError(`error during tpl function execution for ${goQuote(source)}: ${error.message}`, { cause: error });
            throw error;
        }
        finally {
            this.#depth -= 1;
        }
    }
}
const unboxed = (ref) => (ref.raw === null ? new Ref(undefined, ref.data, ref.control) : ref.box(false));
const engine_nested = (name) => new CallError(`rendering template has a nested reference name: ${name}: unable to execute template`);
const warned = (message) => `HELM_ERR_START${message}HELM_ERR_END`;
const failing = go('string', args => {
    throw new CallError(warned(textAt(args, 0)));
});
const engine_required = go('string, interface {}', args => {
    const [, value = new Ref(null)] = args;
    if (value.raw === null || value.raw === undefined || value.raw === '')
        throw new CallError(warned(textAt(args, 0)));
    return value;
});
const parseProblem = (message) => {
    const tokens = message.split(': ');
    return `parse error at (${tokens[1]}): ${tokens.at(-1)}`;
};
const split3 = (message) => {
    const first = message.indexOf(': ');
    const second = first === -1 ? -1 : message.indexOf(': ', first + 2);
    return second === -1 ? undefined : [message.slice(0, first), message.slice(first + 2, second), message.slice(second + 2)];
};
/** What Helm says when a template fails. */
const executionProblem = (name, error, version) => {
    const parts = split3(error.message);
    if (parts === undefined)
        return `execution error in (${name}): ${error.message}`;
    const warning = /HELM_ERR_START([\s\S]*)HELM_ERR_END/u.exec(parts[2]);
    if (warning)
        return `execution error at (${parts[1]}): ${warning[1]}`;
    return version === 3 ? error.message : (traced(error) ?? error.message);
};
const cutChain = (message) => {
    const at = message.indexOf(' template:');
    return at === -1 ? message : message.slice(0, at);
};
const traceOf = (message) => {
    if (!message.startsWith('template: '))
        return undefined;
    const rest = message.slice('template: '.length);
    if (rest.startsWith('no template '))
        return { location: '', executed: '', message };
    const at = rest.indexOf(': executing ');
    if (at !== -1) {
        const found = /^"([^"]*)" at <([\s\S]*?)>: ([\s\S]*)$/u.exec(rest.slice(at + ': executing '.length));
        if (found)
            return { location: rest.slice(0, at), executed: `executing "${found[1]}" at <${found[2]}>:`, message: cutChain(found[3] ?? '') };
        return undefined;
    }
    const last = rest.lastIndexOf(': ');
    return last === -1 ? undefined : { location: rest.slice(0, last), executed: '', message: cutChain(rest.slice(last + 2)) };
};
/** Helm 4 breaks a chain of errors into lines, when all of its links are those of templates. */
const traced = (error) => {
    const parts = [];
    let last = '';
    for (let link = error; link instanceof Error; link = link.cause) {
        const trace = traceOf(link.message);
        if (trace === undefined)
            return undefined;
        const shown = `${trace.location === '' ? '' : `${trace.location}\n  `}${trace.executed === '' ? '' : `${trace.executed}\n    `}${trace.message === '' ? '' : `${trace.message}\n`}`;
        if (shown !== last)
            parts.push(shown);
        last = shown;
    }
    return parts.join('').trim();
};
/** Renders the templates of a chart and its subcharts, in Helm's order. Never throws for what the templates do. */
const renderTemplates = (templates, version, work) => {
    const engine = new Engine(version, work);
    const set = new Templates();
    const ordered = executionOrder(templates);
    try {
        for (const { name, text } of ordered)
            set.add(name, text, engine.names);
    }
    catch (error) {
        if (error instanceof TemplateError)
            return { state: 'failed', message: parseProblem(error.message) };
        throw error;
    }
    const environment = engine.environment(set);
    const files = new Map();
    for (const { name, data, basePath } of ordered) {
        if ((0,text_path/* fileNameOf */.bV)(name).startsWith('_'))
            continue;
        const named = new GoMap(new Map([
            ['Name', new Ref(name)],
            ['BasePath', new Ref(basePath)],
        ]), 'interface {}', version === 4 ? 'common.Values' : 'chartutil.Values');
        data.entries.set('Template', new Ref(named));
        try {
            files.set(name, withoutNoValue(execute(environment, name, new Ref(data))));
        }
        catch (error) {
            if (error instanceof TemplateError)
                return { state: 'failed', message: executionProblem(name, error, version) };
            throw error;
        }
    }
    return { state: 'rendered', files };
};

;// CONCATENATED MODULE: ./build/render/schema/messages.js

/** A text in single quotes. Source: santhosh-tekuri/jsonschema, kind.quote. */
const messages_quoted = (text) => `'${goQuote(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
/** A number with its thousands separated, as golang.org/x/text prints it in English. */
const grouped = (value) => {
    const [whole = '', fraction] = `${value}`.split('.');
    if (/[e]/u.test(whole))
        return `${value}`;
    const sign = whole.startsWith('-') ? '-' : '';
    const digits = whole.slice(sign.length);
    const first = digits.length % 3 || 3;
    const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/gu) ?? [])];
    return `${sign}${groups.join(',')}${fraction === undefined ? '' : `.${fraction}`}`;
};
const pointer = (path) => path.map(part => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
/** A line for each misfit, what lies below it indented. */
const linesOf = ({ path, text, causes, kind }, depth = 0) => {
    const isHidden = kind === 'reference' && causes.length === 1;
    const own = isHidden ? [] : [`${'  '.repeat(depth)}- at ${messages_quoted(pointer(path))}: ${text}`];
    return [...own, ...causes.flatMap(cause => linesOf(cause, isHidden ? depth : depth + 1))];
};

;// CONCATENATED MODULE: ./build/render/schema/json.js
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value) => Array.isArray(value);
/** An own member: a schema may have keywords like `constructor` among its properties. */
const member = (value, key) => (Object.hasOwn(value, key) ? value[key] : undefined);

;// CONCATENATED MODULE: ./build/render/schema/keywords.js

/** What keywords of a schema hold; what they should not hold is read as nothing. */
const keywords_text = (value) => (typeof value === 'string' ? value : undefined);
const keywords_number = (value) => (typeof value === 'number' ? value : undefined);
const schemaOf = (value) => typeof value === 'boolean' || isObject(value) ? value : undefined;
const schemasOf = (value) => isList(value) ? value.map(schemaOf).filter(schema => schema !== undefined) : [];
const keywords_textsOf = (value) => (isList(value) ? value.flatMap(item => keywords_text(item) ?? []) : []);
const keywords_membersOf = (value) => (isObject(value) ? Object.entries(value) : []);

;// CONCATENATED MODULE: ./build/render/schema/schema-document.js


const drafts = [
    ['json-schema.org/draft-04/', 4],
    ['json-schema.org/draft-06/', 6],
    ['json-schema.org/draft-07/', 7],
    ['json-schema.org/draft/2019-09/', 2019],
];
const draftOf = (root) => {
    const named = isObject(root) ? member(root, '$schema') : undefined;
    return typeof named === 'string' ? (drafts.find(([part]) => named.includes(part))?.[1] ?? 2020) : 2020;
};
const resolved = (reference, base) => {
    try {
        return new URL(reference, base).href;
    }
    catch {
        return reference;
    }
};
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
/** Deeper documents are not followed; Go's reader of JSON stops at 10,000. */
const schema_document_maxDepth = 500;
/** A schema document: its edition, and what its references mean. Nothing is fetched. */
class SchemaDocument {
    draft;
    root;
    #named = new Map();
    #bases = new Map();
    constructor(root) {
        this.draft = draftOf(root);
        this.root = schemaOf(root) ?? true;
        this.#collect(root, 'file:///values.schema.json', 0);
        this.#named.set('file:///values.schema.json', this.root);
    }
    #collect(value, base, depth) {
        if (depth > schema_document_maxDepth)
            return;
        if (isList(value))
            for (const item of value)
                this.#collect(item, base, depth + 1);
        if (!isObject(value))
            return;
        const own = this.#name(value, base);
        this.#bases.set(value, own);
        for (const one of Object.values(value))
            this.#collect(one, own, depth + 1);
    }
    /** Notes the names that a schema gives itself. Its base is the answer. */
    #name(schema, base) {
        const id = member(schema, this.draft === 4 ? 'id' : '$id');
        const own = typeof id === 'string' && !id.startsWith('#') ? resolved(id, base) : base;
        const [document = ''] = own.split('#', 1);
        if (own !== base)
            this.#named.set(document, schema);
        if (typeof id === 'string' && id.startsWith('#'))
            this.#named.set(document + id, schema);
        for (const key of ['$anchor', '$dynamicAnchor']) {
            const anchor = member(schema, key);
            if (typeof anchor === 'string')
                this.#named.set(`${document}#${anchor}`, schema);
        }
        return own;
    }
    /** What a reference in a schema means; `'elsewhere'` for another document, undefined for nothing. */
    target(schema, reference) {
        const url = resolved(reference, this.#bases.get(schema) ?? 'file:///values.schema.json');
        const known = this.#named.get(url);
        if (known !== undefined)
            return known;
        const at = url.indexOf('#');
        const [document, fragment] = at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
        const root = this.#named.get(document);
        if (root === undefined)
            return 'elsewhere';
        if (fragment === '')
            return root;
        return fragment.startsWith('/') ? schemaOf(pointed(root, decoded(fragment))) : undefined;
    }
}
/** What a JSON pointer leads to. */
const pointed = (root, pointer) => {
    let at = root;
    for (const token of pointer.split('/').slice(1)) {
        const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
        at = isList(at) ? at[Number(key)] : isObject(at) ? member(at, key) : undefined;
    }
    return at;
};

;// CONCATENATED MODULE: ./build/render/schema/compare.js


/** What JSON Schema calls the type of a value. */
const typeOfValue = (raw) => {
    if (raw === null)
        return 'null';
    if (typeof raw === 'boolean')
        return 'boolean';
    if (raw instanceof GoInt || raw instanceof GoFloat)
        return 'number';
    if (raw instanceof GoSlice)
        return 'array';
    return raw instanceof GoMap ? 'object' : 'string';
};
/** The number that a value is. */
const compare_numberOf = (raw) => {
    if (raw instanceof GoFloat)
        return raw.value;
    return raw instanceof GoInt ? Number(raw.value) : undefined;
};
/** True for a value that says the same as one of a schema. */
const equalsJson = (raw, json) => {
    if (raw instanceof GoSlice)
        return (isList(json) &&
            raw.items.length === json.length &&
            raw.items.every(({ raw: item = null }, index) => equalsJson(item, json[index] ?? null)));
    if (raw instanceof GoMap)
        return (isObject(json) &&
            raw.entries.size === Object.keys(json).length &&
            [...raw.entries].every(([key, { raw: value = null }]) => Object.hasOwn(json, key) && equalsJson(value, member(json, key) ?? null)));
    const number = compare_numberOf(raw);
    return number === undefined ? raw === json : number === json;
};
/** A value as a text that equal values share. */
const fingerprint = (raw) => {
    if (raw instanceof GoSlice)
        return `[${raw.items.map(({ raw: item = null }) => fingerprint(item)).join(',')}]`;
    if (raw instanceof GoMap)
        return `{${[...raw.entries]
            .map(([key, { raw: value = null }]) => `${JSON.stringify(key)}:${fingerprint(value)}`)
            .toSorted()
            .join(',')}}`;
    const number = compare_numberOf(raw);
    return number === undefined ? JSON.stringify(raw) : `${number}`;
};
/** The places of the first two items that are equal. */
const firstRepeated = (items) => {
    const places = new Map();
    for (const [index, item] of items.entries()) {
        const key = fingerprint(item);
        const known = places.get(key);
        if (known !== undefined)
            return [known, index];
        places.set(key, index);
    }
    return undefined;
};
/** True for what a step divides, but for the last bits of a float64. */
const isMultiple = (value, step) => {
    const quotient = value / step;
    return Math.abs(quotient - Math.round(quotient)) <= Math.abs(quotient) * Number.EPSILON;
};

;// CONCATENATED MODULE: ./build/render/schema/formats.js
/** Why a text does not have a format, in the words of santhosh-tekuri/jsonschema; undefined when it has, or the format is not checked. */
const formatProblem = (format, text) => {
    switch (format) {
        case 'email':
            return emailProblem(text);
        case 'ipv4':
            return ipv4Problem(text);
        case 'hostname':
            return hostnameProblem(text);
        case 'uri':
            return URL.canParse(text) ? undefined : 'relative url';
        case 'date':
            return dateProblem(text);
        case 'uuid':
            return uuidProblem(text);
        default:
            return undefined;
    }
};
const emailProblem = (text) => {
    if (text.length > 254)
        return 'more than 255 characters long';
    const at = text.lastIndexOf('@');
    if (at === -1)
        return 'missing @';
    const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
    if (local.length > 64)
        return 'local part more than 64 characters long';
    if (local.startsWith('.') && !local.startsWith('"'))
        return 'starts with dot';
    if (local.endsWith('.'))
        return 'ends with dot';
    if (local.includes('..'))
        return 'consecutive dots';
    if (domain.startsWith('[') && domain.endsWith(']'))
        return undefined;
    const problem = hostnameProblem(domain);
    return problem === undefined ? undefined : `invalid domain: ${problem}`;
};
const ipv4Problem = (text) => {
    const groups = text.split('.');
    if (groups.length !== 4)
        return 'expected four decimals';
    const isDecimal = (group) => /^\d{1,3}$/u.test(group) && Number(group) < 256;
    if (!groups.every(isDecimal))
        return `invalid decimal`;
    return groups.some(group => group.length > 1 && group.startsWith('0')) ? 'leading zeros' : undefined;
};
const hostnameProblem = (text) => {
    const name = text.endsWith('.') ? text.slice(0, -1) : text;
    if (name.length > 253)
        return 'more than 253 characters long';
    for (const label of name.split('.')) {
        if (label.length < 1 || label.length > 63)
            return 'label must be 1 to 63 characters long';
        if (label.startsWith('-'))
            return 'label starts with hyphen';
        if (label.endsWith('-'))
            return 'label ends with hyphen';
        const bad = /[^-a-zA-Z0-9]/u.exec(label)?.[0];
        if (bad !== undefined)
            return `invalid character '${bad}'`;
    }
    return undefined;
};
const dateProblem = (text) => {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
    const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return made.getUTCMonth() + 1 === Number(month) && made.getUTCDate() === Number(day)
        ? undefined
        : `parsing time "${text}" as "2006-01-02"`;
};
const uuidProblem = (text) => {
    const sizes = [8, 4, 4, 4, 12];
    const groups = text.split('-');
    if (groups.length !== sizes.length)
        return `must have ${sizes.length} elements`;
    for (const [index, group] of groups.entries()) {
        if (group.length !== sizes[index])
            return `element ${index + 1} must be ${sizes[index]} characters long`;
        const bad = /[^\da-fA-F]/u.exec(group)?.[0];
        if (bad !== undefined)
            return `non-hex character '${bad}'`;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/render/schema/scalar-problem.js





const scalar_problem_shown = (value) => typeof value === 'string' ? messages_quoted(value) : isObject(value) || isList(value) ? 'value' : value === null ? 'null' : `${value}`;
const enumProblem = (choices) => {
    if (choices.some(choice => isObject(choice) || isList(choice)))
        return "'enum' failed";
    return choices.length === 1 ? `value must be ${scalar_problem_shown(choices[0] ?? null)}` : `value must be one of ${choices.map(scalar_problem_shown).join(', ')}`;
};
/** Why a value as a whole does not fit a schema, by type, choice or format: then nothing else is asked. */
const scalarProblem = (schema, raw, draft) => {
    const type = member(schema, 'type');
    const types = typeof type === 'string' ? [type] : keywords_textsOf(type);
    const own = typeOfValue(raw);
    const isWhole = Number.isInteger(compare_numberOf(raw));
    if (types.length > 0 && !types.includes(own) && !(isWhole && types.includes('integer')))
        return `got ${own}, want ${types.toSorted().join(' or ')}`;
    const wanted = member(schema, 'const');
    if (wanted !== undefined && !equalsJson(raw, wanted))
        return isObject(wanted) || isList(wanted) ? "'const' failed" : `value must be ${scalar_problem_shown(wanted)}`;
    const choices = member(schema, 'enum');
    if (isList(choices) && !choices.some(choice => equalsJson(raw, choice)))
        return enumProblem(choices);
    const format = keywords_text(member(schema, 'format'));
    if (format === undefined || draft >= 2019 || typeof raw !== 'string')
        return undefined;
    const problem = formatProblem(format, raw);
    return problem === undefined ? undefined : `${messages_quoted(raw)} is not valid ${format}: ${problem}`;
};

;// CONCATENATED MODULE: ./build/render/schema/validate.js







const validate_joined = (names) => names.map(messages_quoted).join(', ');
/** One value under one schema. Source: santhosh-tekuri/jsonschema v6, validator.go; `$dynamicRef` is read as `$ref`. */
class Judgement {
    #schema;
    #spot;
    #document;
    #work;
    #misfits = [];
    #seen = new Set();
    constructor(schema, spot, document, work) {
        this.#schema = schema;
        this.#spot = spot;
        this.#document = document;
        this.#work = work;
    }
    run() {
        const scalar = scalarProblem(this.#schema, this.#spot.raw, this.#document.draft);
        if (scalar !== undefined)
            return this.#ended(this.#misfit(scalar));
        const isOld = this.#document.draft < 2019;
        const reference = keywords_text(this.#get('$ref'));
        if (reference !== undefined) {
            this.#reference(reference);
            if (isOld)
                return this.#outcome();
        }
        const { raw } = this.#spot;
        if (raw instanceof GoMap)
            this.#object(raw);
        else if (raw instanceof GoSlice)
            this.#list(raw);
        else if (typeof raw === 'string')
            this.#text(raw);
        else
            this.#number(compare_numberOf(raw));
        for (const key of ['$dynamicRef', '$recursiveRef']) {
            const target = keywords_text(this.#get(key));
            if (target !== undefined && !isOld)
                this.#reference(target);
        }
        this.#conditions();
        if (!isOld)
            this.#unevaluated();
        return this.#outcome();
    }
    #get(key) {
        return member(this.#schema, key);
    }
    #misfit(message, causes = [], kind = 'plain') {
        return { path: this.#spot.path, text: message, causes, kind };
    }
    #add(message, causes = []) {
        this.#misfits.push(this.#misfit(message, causes));
    }
    #ended(misfit) {
        return { misfit, seen: this.#seen };
    }
    #outcome() {
        const [first, ...more] = this.#misfits;
        return { misfit: more.length === 0 ? first : this.#misfit('validation failed', this.#misfits, 'group'), seen: this.#seen };
    }
    /** Asks a schema about the same value. */
    #self(schema) {
        const { misfit, seen } = judge(schema, { ...this.#spot, asking: [...this.#spot.asking, this.#schema] }, this.#document, this.#work);
        if (misfit === undefined)
            for (const key of seen)
                this.#seen.add(key);
        return misfit;
    }
    #selfAdded(schema) {
        const misfit = this.#self(schema);
        if (misfit)
            this.#misfits.push(misfit);
    }
    /** Asks a schema about a member or an item. */
    #part(schema, key, raw) {
        return judge(schema, { raw, path: [...this.#spot.path, key], asking: [] }, this.#document, this.#work).misfit;
    }
    #partAdded(schema, key, raw) {
        this.#seen.add(key);
        const misfit = this.#part(schema, key, raw);
        if (misfit)
            this.#misfits.push(misfit);
    }
    #reference(reference) {
        const target = this.#document.target(this.#schema, reference);
        if (target === undefined)
            this.#work.dangling(reference);
        // Why passed over: nothing is fetched, and what another document asks for can only refuse what is rendered.
        if (target === undefined || target === 'elsewhere')
            return;
        const misfit = this.#self(target);
        if (misfit)
            this.#misfits.push(this.#misfit('validation failed', misfit.kind === 'group' ? misfit.causes : [misfit], 'reference'));
    }
    #bound(key, got, isBad) {
        const limit = keywords_number(this.#get(key));
        if (limit !== undefined && isBad(limit))
            this.#add(`${key}: got ${grouped(got)}, want ${grouped(limit)}`);
    }
    #required(names, has) {
        return names.filter(name => !has(name));
    }
    #object({ entries }) {
        const has = (name) => entries.has(name);
        this.#bound('minProperties', entries.size, limit => entries.size < limit);
        this.#bound('maxProperties', entries.size, limit => entries.size > limit);
        const missing = this.#required(keywords_textsOf(this.#get('required')), has);
        if (missing.length > 0)
            this.#add(missing.length === 1 ? `missing property ${validate_joined(missing)}` : `missing properties ${validate_joined(missing)}`);
        this.#dependencies('dependencies', has);
        this.#members(entries);
        const names = schemaOf(this.#get('propertyNames'));
        if (names !== undefined)
            for (const name of entries.keys()) {
                const misfit = judge(names, { raw: name, path: [], asking: [] }, this.#document, this.#work).misfit;
                if (misfit)
                    this.#add(`invalid propertyName ${messages_quoted(name)}`, [misfit]);
            }
        this.#dependencies('dependentSchemas', has);
        this.#dependencies('dependentRequired', has);
    }
    #dependencies(key, has) {
        for (const [name, wanted] of keywords_membersOf(this.#get(key))) {
            if (!has(name))
                continue;
            const schema = schemaOf(wanted);
            if (schema !== undefined)
                this.#selfAdded(schema);
            const missing = this.#required(keywords_textsOf(wanted), has);
            if (missing.length > 0)
                this.#add(`properties ${validate_joined(missing)} required, if ${messages_quoted(name)} exists`);
        }
    }
    #members(entries) {
        const own = this.#get('properties');
        const patterns = keywords_membersOf(this.#get('patternProperties')).flatMap(([source, value]) => {
            const schema = schemaOf(value);
            return schema === undefined ? [] : [{ matches: this.#work.pattern(source), schema }];
        });
        const additional = schemaOf(this.#get('additionalProperties'));
        const refused = [];
        for (const [name, { raw = null }] of [...entries].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
            const matching = patterns.filter(({ matches }) => matches(name)).map(({ schema }) => schema);
            const property = isObject(own) ? schemaOf(member(own, name)) : undefined;
            const schemas = [...(property === undefined ? [] : [property]), ...matching];
            for (const schema of schemas)
                this.#partAdded(schema, name, raw);
            if (schemas.length > 0 || additional === undefined)
                continue;
            if (additional === false)
                refused.push(name);
            else
                this.#partAdded(additional, name, raw);
        }
        if (refused.length > 0)
            this.#add(`additional properties ${validate_joined(refused)} not allowed`);
    }
    #list({ items }) {
        this.#bound('minItems', items.length, limit => items.length < limit);
        this.#bound('maxItems', items.length, limit => items.length > limit);
        if (this.#get('uniqueItems') === true)
            this.#unique(items.map(({ raw = null }) => raw));
        const isNew = this.#document.draft >= 2020;
        const first = schemasOf(this.#get(isNew ? 'prefixItems' : 'items'));
        const rest = schemaOf(this.#get(isNew || !isList(this.#get('items')) ? 'items' : 'additionalItems'));
        for (const [index, { raw = null }] of items.entries()) {
            const schema = first[index] ?? rest;
            if (schema === undefined || (schema === false && !isNew && index >= first.length && first.length > 0))
                continue;
            this.#partAdded(schema, `${index}`, raw);
        }
        if (!isNew && rest === false && first.length > 0 && items.length > first.length)
            this.#add(`last ${items.length - first.length} additionalItem(s) not allowed`);
        this.#contains(items.map(({ raw = null }) => raw));
    }
    #unique(items) {
        const repeated = firstRepeated(items);
        if (repeated)
            this.#add(`items at ${repeated[0]} and ${repeated[1]} are equal`);
    }
    #contains(items) {
        const wanted = schemaOf(this.#get('contains'));
        if (wanted === undefined)
            return;
        const misfits = items.map((item, index) => this.#part(wanted, `${index}`, item));
        const matched = misfits.flatMap((misfit, index) => (misfit === undefined ? [index] : []));
        if (this.#document.draft >= 2020)
            for (const index of matched)
                this.#seen.add(`${index}`);
        const causes = misfits.flatMap(misfit => misfit ?? []);
        const least = keywords_number(this.#get('minContains'));
        const most = keywords_number(this.#get('maxContains'));
        const found = matched.length === 0 ? 'but none matched' : `but matched ${matched.length} items at ${matched.join(' ')}`;
        if (least === undefined && matched.length === 0)
            this.#add('no items match contains schema', causes);
        if (least !== undefined && matched.length < least)
            this.#add(`min ${least} items required to match contains schema, ${found}`, causes);
        if (most !== undefined && matched.length > most)
            this.#add(`max ${most} items required to match contains schema, ${found}`);
    }
    #text(value) {
        const length = Array.from(value).length;
        this.#bound('minLength', length, limit => length < limit);
        this.#bound('maxLength', length, limit => length > limit);
        const pattern = keywords_text(this.#get('pattern'));
        if (pattern !== undefined && !this.#work.pattern(pattern)(value))
            this.#add(`${messages_quoted(value)} does not match pattern ${messages_quoted(pattern)}`);
    }
    #number(value) {
        if (value === undefined)
            return;
        const isExclusive = (key) => this.#document.draft === 4 && this.#get(key) === true;
        this.#bound('minimum', value, limit => value < limit || (isExclusive('exclusiveMinimum') && value === limit));
        this.#bound('maximum', value, limit => value > limit || (isExclusive('exclusiveMaximum') && value === limit));
        this.#bound('exclusiveMinimum', value, limit => value <= limit);
        this.#bound('exclusiveMaximum', value, limit => value >= limit);
        this.#bound('multipleOf', value, limit => limit > 0 && !isMultiple(value, limit));
    }
    #conditions() {
        const not = schemaOf(this.#get('not'));
        if (not !== undefined && this.#self(not) === undefined)
            this.#add("'not' failed");
        const all = schemasOf(this.#get('allOf')).flatMap(schema => this.#self(schema) ?? []);
        if (all.length > 0)
            this.#add("'allOf' failed", all);
        const any = schemasOf(this.#get('anyOf')).map(schema => this.#self(schema));
        if (any.length > 0 && any.every(misfit => misfit !== undefined))
            this.#add("'anyOf' failed", any.flatMap(misfit => misfit ?? []));
        this.#oneOf(schemasOf(this.#get('oneOf')));
        const condition = schemaOf(this.#get('if'));
        if (condition === undefined)
            return;
        const then = schemaOf(this.#get(this.#self(condition) === undefined ? 'then' : 'else'));
        if (then !== undefined)
            this.#selfAdded(then);
    }
    #oneOf(schemas) {
        if (schemas.length === 0)
            return;
        const misfits = schemas.map(schema => this.#self(schema));
        const [first, second] = misfits.flatMap((misfit, index) => (misfit === undefined ? [index] : []));
        if (first === undefined)
            this.#add("'oneOf' failed, none matched", misfits.flatMap(misfit => misfit ?? []));
        else if (second !== undefined)
            this.#add(`'oneOf' failed, subschemas ${first}, ${second} matched`);
    }
    #unevaluated() {
        const { raw } = this.#spot;
        const schema = schemaOf(this.#get(raw instanceof GoMap ? 'unevaluatedProperties' : 'unevaluatedItems'));
        if (schema === undefined)
            return;
        const parts = raw instanceof GoMap
            ? sortedKeys(raw).map(key => [key, raw.entries.get(key)?.raw ?? null])
            : raw instanceof GoSlice
                ? raw.items.map(({ raw: item = null }, index) => [`${index}`, item])
                : [];
        for (const [key, part] of parts)
            if (!this.#seen.has(key))
                this.#partAdded(schema, key, part);
    }
}
const judge = (schema, spot, document, work) => {
    work.count(1 + spot.asking.length);
    if (schema === true)
        return { misfit: undefined, seen: new Set() };
    if (schema === false)
        return { misfit: { path: spot.path, text: 'false schema', causes: [], kind: 'plain' }, seen: new Set() };
    if (spot.asking.includes(schema))
        return { misfit: { path: spot.path, text: 'the schema refers to itself', causes: [], kind: 'plain' }, seen: new Set() };
    return new Judgement(schema, spot, document, work).run();
};
/** What of a value does not fit a schema. Never looks beyond the document, and reads what is not a schema as one that takes anything. */
const misfitOf = (document, raw, work) => judge(document.root, { raw, path: [], asking: [] }, document, work).misfit;

;// CONCATENATED MODULE: ./build/render/helm/values-schema.js







/** Why the values do not fit what the charts ask for, in Helm's words. */
class SchemaError extends Error {
}
/** Schemas that are asked about values, for all charts together. */
const maxSteps = 500_000;
/** Whether a text holds what a pattern means; a bad pattern ends the validation. */
const patternOf = (source) => {
    try {
        const pattern = compilePattern(source);
        return text => pattern.matcher(text).find();
    }
    catch (error) {
        if (error instanceof CallError)
            throw new SchemaError(`"values.schema.json" holds a pattern that is not one: ${error.message}`, { cause: error });
        throw error;
    }
};
const schemaWork = () => {
    let done = 0;
    return {
        count: amount => {
            done += amount;
            if (done > maxSteps)
                throw new SchemaError('the schemas of the values ask for too much to be checked here');
        },
        pattern: patternOf,
        dangling: reference => {
            throw new SchemaError(`"values.schema.json" refers to ${JSON.stringify(reference)}, which is not in it`);
        },
    };
};
const parseSchema = (file) => {
    const problem = jsonProblem(file.text);
    if (problem !== undefined)
        throw new SchemaError(problem);
    const parsed = JSON.parse(file.text);
    return new SchemaDocument(parsed);
};
const problemsOf = (chart, values, work) => {
    const misfit = chart.schema && misfitOf(parseSchema(chart.schema), values, work);
    const own = misfit ? [`${chart.name}:`, ...(misfit.kind === 'group' ? misfit.causes : [misfit]).flatMap(one => linesOf(one))] : [];
    return [
        ...own,
        ...chart.dependencies.flatMap(child => {
            const raw = values.entries.get(child.name)?.raw;
            return raw instanceof GoMap ? problemsOf(child, raw, work) : [];
        }),
    ];
};
/** Refuses values that do not fit the schemas of a chart and its subcharts. @throws SchemaError */
const assertSchemas = (chart, values) => {
    const problems = problemsOf(chart, values, schemaWork());
    if (problems.length > 0)
        throw new SchemaError(`values don't meet the specifications of the schema(s) in the following chart(s):\n${problems.join('\n')}\n`);
};

;// CONCATENATED MODULE: ./build/render/helm/render-chart.js














/**
 * What a chart may do while it is rendered: steps of templates, and characters and elements that functions are given or make. The largest
 * public charts do one million.
 */
const render_chart_maxWork = 20_000_000;
/** What Helm calls a chart in paths: its own name, or `parent/charts/name`. */
const collect = (chart, path, values, isRoot, into) => {
    const subcharts = new GoMap(new Map());
    const data = chartData(chart, isRoot, values, subcharts, into.objects, into.release.helm);
    const table = values.raw instanceof GoMap ? values.raw : new GoMap(new Map());
    for (const child of chart.dependencies) {
        const own = table.entries.get(child.name);
        const childData = collect(child, `${path}/charts/${child.name}`, own?.raw instanceof GoMap ? own : new Ref(new GoMap(new Map())), false, into);
        subcharts.entries.set(child.name, new Ref(childData));
    }
    for (const { name, file } of chart.templates) {
        const isPartial = (0,text_path/* fileNameOf */.bV)(name).startsWith('_');
        if (chart.isLibrary && !isPartial)
            continue;
        into.templates.push({ name: `${path}/${name}`, text: file.text, data, basePath: `${path}/templates` });
    }
    return data;
};
const assertInstallable = (chart, { kubeVersion }) => {
    const type = chart.metadata.entries.get('type')?.raw;
    if (type !== undefined && type !== null && type !== '' && type !== 'application')
        throw new ChartError(`${printed(type)} charts are not installable`);
    const wanted = chart.metadata.entries.get('kubeVersion')?.raw;
    const { plain } = parseKubeVersion(kubeVersion);
    if (typeof wanted === 'string' && wanted !== '' && !isWithin(wanted, plain))
        throw new ChartError(`chart requires kubeVersion: ${wanted} which is incompatible with Kubernetes ${plain}`);
};
/** What is thrown for what a chart does, as the reason that it is not rendered. */
const failure = (error) => {
    const isExpected = error instanceof ChartError ||
        error instanceof ValuesError ||
        error instanceof ManifestError ||
        error instanceof ReleaseNameError ||
        error instanceof SchemaError ||
        error instanceof CallError ||
        error instanceof TemplateError;
    if (isExpected)
        return { state: 'failed', reason: error.message };
    if (error instanceof RangeError)
        return { state: 'failed', reason: `the chart cannot be rendered here: ${error.message}` };
    throw error;
};
/**
 * Executes the templates of a chart, without a cluster, a network or a clock. `files` are those of its folder, by path in it; `given` are the
 * values that come on top of its own. Never throws for what a chart does.
 */
const renderFiles = (files, given, release, { validates = true } = {}) => {
    try {
        const chart = loadChart(files, release.helm);
        assertInstallable(chart, release);
        assertDependencies(chart, release.helm);
        enableDependencies(chart, given, '', release.helm);
        importValues(chart, release.helm);
        assertReleaseName(release.name, release.helm);
        const values = coalesceValues(chart, given, release.helm);
        if (validates)
            assertSchemas(chart, values);
        const into = { templates: [], objects: releaseObjects(release), release };
        collect(chart, chart.name, new Ref(values), true, into);
        let done = 0;
        const count = (amount) => {
            done += amount;
            if (done > render_chart_maxWork)
                throw new TemplateError('the chart does too much to be rendered here');
        };
        const rendered = renderTemplates(into.templates, release.helm, { count });
        return rendered.state === 'failed'
            ? { state: 'failed', reason: rendered.message }
            : { state: 'rendered', chart, files: rendered.files };
    }
    catch (error) {
        return failure(error);
    }
};
/** Renders a chart as `helm template` does. Never throws for what a chart does. */
const renderChart = (files, given, release, options = {}) => {
    const rendered = renderFiles(files, given, release, options);
    if (rendered.state === 'failed')
        return rendered;
    try {
        return { state: 'rendered', chart: rendered.chart, manifests: manifestsOf(rendered.files, release.helm) };
    }
    catch (error) {
        return failure(error);
    }
};

;// CONCATENATED MODULE: ./build/render/helm/set-values.js




/** Why a flag cannot be read, in Helm's words. */
class SetError extends Error {
}
const maxIndex = 65_536;
const maxNesting = 30;
const set_values_typed = (text, mode) => {
    if (mode !== 'set')
        return text;
    if (text.toLowerCase() === 'true')
        return true;
    if (text.toLowerCase() === 'false')
        return false;
    if (text.toLowerCase() === 'null')
        return null;
    if (text === '0')
        return new GoInt(0, 'int64');
    const whole = /^[+-]?[1-9]\d*$/u.test(text) ? parseInt64(text.replace(/^\+/u, '')) : undefined;
    return whole === undefined ? text : new GoInt(whole, 'int64');
};
/** Source: Helm's strvals, set: a key without a name is passed over. */
const put = (table, key, value) => {
    if (key !== '')
        table.entries.set(key, value);
};
/** Reads `a.b[0]=c,d={e,f}` into a table. Source: Helm's strvals. */
class set_values_Reader {
    #text;
    #mode;
    #at = 0;
    constructor(text, mode) {
        this.#text = text;
        this.#mode = mode;
    }
    into(table) {
        while (this.#at < this.#text.length)
            this.#key(table, 0);
    }
    /** Text up to one of some runes, which is taken, too; a backslash takes their meaning away. */
    #until(stops) {
        let text = '';
        for (; this.#at < this.#text.length; this.#at += 1) {
            const rune = this.#text[this.#at] ?? '';
            if (stops.includes(rune)) {
                this.#at += 1;
                return [text, rune];
            }
            if (rune === '\\' && this.#mode !== 'set-literal') {
                this.#at += 1;
                text += this.#text[this.#at] ?? '';
            }
            else
                text += rune;
        }
        return [text, ''];
    }
    #key(table, depth) {
        if (depth > maxNesting)
            throw new SetError(`value name nested level is greater than maximum supported nested level of ${maxNesting}`);
        const [key, stop] = this.#until('=[,.');
        if (stop === '' || stop === ',') {
            if (key === '' && stop === '')
                return;
            table.entries.set(key, new Ref(''));
            throw new SetError(`key ${JSON.stringify(key)} has no value${stop === ',' ? ' (cannot end with ,)' : ''}`);
        }
        if (stop === '=')
            this.#assign(value => put(table, key, new Ref(value)));
        else if (stop === '.') {
            const inner = table.entries.get(key)?.raw;
            const next = inner instanceof GoMap ? inner : new GoMap(new Map());
            this.#key(next, depth + 1);
            if (next.entries.size === 0)
                throw new SetError(`key map ${JSON.stringify(key)} has no value`);
            put(table, key, new Ref(next));
        }
        else {
            const index = this.#index();
            const list = table.entries.get(key)?.raw;
            table.entries.set(key, new Ref(new GoSlice(this.#item(list instanceof GoSlice ? [...list.items] : [], index, depth))));
        }
    }
    #index() {
        const [text] = this.#until(']');
        const index = Number(text);
        if (!/^-?\d+$/u.test(text))
            throw new SetError(`error parsing index: strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`);
        if (index < 0)
            throw new SetError(`negative ${index} index not allowed`);
        if (index > maxIndex)
            throw new SetError(`index of ${index} is greater than maximum supported index of ${maxIndex}`);
        return index;
    }
    #item(list, index, depth) {
        if (depth > maxNesting)
            throw new SetError(`value name nested level is greater than maximum supported nested level of ${maxNesting}`);
        while (list.length <= index)
            list.push(new Ref(null));
        const [, stop] = this.#until('[.=');
        const known = list[index]?.raw;
        if (stop === '=')
            this.#assign(value => {
                list[index] = new Ref(value);
            });
        else if (stop === '[')
            list[index] = new Ref(new GoSlice(this.#item(known instanceof GoSlice ? [...known.items] : [], this.#index(), depth + 1)));
        else if (stop === '.') {
            const inner = known instanceof GoMap ? known : new GoMap(new Map());
            list[index] = new Ref(inner);
            this.#key(inner, depth + 1);
        }
        return list;
    }
    #assign(set) {
        if (this.#mode === 'set-literal') {
            set(this.#text.slice(this.#at));
            this.#at = this.#text.length;
            return;
        }
        if (this.#text[this.#at] === '{') {
            this.#at += 1;
            set(new GoSlice(this.#list()));
            return;
        }
        set(set_values_typed(this.#until(',')[0], this.#mode));
    }
    #list() {
        const items = [];
        for (;;) {
            const [text, stop] = this.#until(',}');
            if (stop === '')
                throw new SetError("list must terminate with '}'");
            items.push(new Ref(set_values_typed(text, this.#mode)));
            if (stop === '}')
                break;
        }
        if (this.#text[this.#at] === ',')
            this.#at += 1;
        return items;
    }
}
/** Puts what a `--set` flag says into a table. @throws SetError */
const setInto = (table, flag, mode) => new set_values_Reader(flag, mode).into(table);
/** Puts what `--set-json` says into a table: `key={\u2026}`, and in Helm 4 a whole object. @throws SetError */
const setJsonInto = (table, flag, merge) => {
    const parse = (text) => {
        const [read] = readDocuments((0,source_file/* sourceFile */.s)('', text), 'unnamed');
        if (read === undefined || read.state === 'broken')
            throw new SetError(`failed parsing --set-json data ${flag}`);
        return read.value.raw ?? null;
    };
    if (flag.trimStart().startsWith('{')) {
        const raw = parse(flag);
        if (raw instanceof GoMap)
            for (const [key, value] of merge(raw, new GoMap(new Map(table.entries))).entries)
                table.entries.set(key, value);
        return;
    }
    const at = flag.search(/=/u);
    if (at === -1)
        throw new SetError(`key ${JSON.stringify(flag)} has no value`);
    const holder = new GoMap(new Map());
    setInto(holder, `${flag.slice(0, at)}=x`, 'set-string');
    const end = endOfJson(flag, at + 1);
    replaceLeaf(table, holder, parse(flag.slice(at + 1, end)));
    if (end < flag.length)
        setJsonInto(table, flag.slice(end + 1), merge);
};
/** Where a value of JSON ends: at a comma that is not in it. */
const endOfJson = (text, start) => {
    let depth = 0;
    let isQuoted = false;
    for (let at = start; at < text.length; at += 1) {
        const rune = text[at] ?? '';
        if (rune === '\\')
            at += 1;
        else if (rune === '"')
            isQuoted = !isQuoted;
        else if (isQuoted)
            continue;
        else if (rune === '{' || rune === '[')
            depth += 1;
        else if (rune === '}' || rune === ']')
            depth -= 1;
        else if (rune === ',' && depth === 0)
            return at;
    }
    return text.length;
};
/** Puts a value where a table made for its path has its only leaf. */
const replaceLeaf = (table, path, value) => {
    for (const [key, { raw }] of path.entries) {
        if (!(raw instanceof GoMap)) {
            table.entries.set(key, new Ref(value));
            continue;
        }
        const inner = table.entries.get(key)?.raw;
        const next = inner instanceof GoMap ? inner : new GoMap(new Map());
        table.entries.set(key, new Ref(next));
        replaceLeaf(next, raw, value);
    }
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
;// CONCATENATED MODULE: ./build/cli/chart-folder.js




/** The files of a chart's folder, by path in it; links are not followed. @throws UsageError for a folder that cannot be read. */
const readChartFolder = (folder) => {
    const files = new Map();
    for (const entry of entriesOf(folder)) {
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        if (!entry.isFile() || (0,external_node_fs_.lstatSync)(path).size > chartLimits.fileBytes)
            continue;
        files.set((0,external_node_path_.relative)(folder, path).split(external_node_path_.sep).join('/'), chartFile(path, (0,external_node_fs_.readFileSync)(path)));
        if (files.size > chartLimits.files)
            throw new usage_error/* UsageError */.e(`"${folder}" holds more than ${chartLimits.files} files.`);
    }
    return files;
};
const entriesOf = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true, recursive: true });
    }
    catch {
        throw new usage_error/* UsageError */.e(`The chart "${folder}" cannot be read: name a folder with a Chart.yaml.`);
    }
};

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/cli/helm-flags.js










const options = {
    helm: { type: 'string', default: '3' },
    name: { type: 'string', default: 'release-name' },
    'name-template': { type: 'string' },
    namespace: { type: 'string', short: 'n', default: 'default' },
    'kube-version': { type: 'string', default: '1.33.0' },
    'api-versions': { type: 'string', multiple: true, short: 'a' },
    values: { type: 'string', multiple: true, short: 'f' },
    set: { type: 'string', multiple: true },
    'set-string': { type: 'string', multiple: true },
    'set-json': { type: 'string', multiple: true },
    'set-file': { type: 'string', multiple: true },
    'set-literal': { type: 'string', multiple: true },
    'skip-crds': { type: 'boolean', default: false },
    'render-subchart-notes': { type: 'boolean', default: false },
    'include-crds': { type: 'boolean', default: false },
    'skip-tests': { type: 'boolean', default: false },
    'no-hooks': { type: 'boolean', default: false },
    'is-upgrade': { type: 'boolean', default: false },
    'show-only': { type: 'string', multiple: true, short: 's' },
    'raw-template': { type: 'string' },
    revision: { type: 'string' },
    'skip-schema-validation': { type: 'boolean', default: false },
};
const helm_flags_parse = (args) => (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true });
/** @throws UsageError for a flag that is not known. */
const readHelmFlags = (args) => {
    try {
        return helm_flags_parse(args);
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(error instanceof Error ? error.message : String(error));
    }
};
/** One table laid over another, nulls kept: values files and flags in their order. */
const helm_flags_laidOver = (top, below) => coalesceTables(top, below, true);
const readText = (path, folder) => {
    try {
        const bytes = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(folder, path));
        if (bytes.length > chartLimits.fileBytes)
            throw new SetError(`"${path}" is larger than ${chartLimits.fileBytes} bytes`);
        return bytes.toString('utf8');
    }
    catch (error) {
        if (error instanceof SetError)
            throw error;
        throw new SetError(`open ${path}: no such file or directory`);
    }
};
const readValues = (path, folder) => {
    const [read] = readDocuments((0,source_file/* sourceFile */.s)(path, readText(path, folder)), 'named');
    if (read?.state === 'broken')
        throw new SetError(`failed to parse ${path}: ${read.reason}`);
    return read?.value.raw instanceof GoMap ? read.value.raw : new GoMap(new Map());
};
/** Does what one flag asks for, and names the flag where that fails. */
const within = (flag, work) => {
    try {
        work();
    }
    catch (error) {
        if (error instanceof SetError && !error.message.startsWith('failed parsing '))
            throw new SetError(`failed parsing --${flag} data: ${error.message}`);
        throw error;
    }
};
/**
 * The values of the flags, whatever their order: files, then JSON, then the others. Files lie in `folder`.
 * @throws SetError in Helm's words.
 */
const givenValues = ({ values }, helm, folder) => {
    let table = new GoMap(new Map());
    for (const path of values.values ?? [])
        table = helm_flags_laidOver(readValues(path, folder), table);
    for (const flag of values['set-json'] ?? []) {
        if (helm === 3 && flag.trimStart().startsWith('{'))
            throw new SetError(`failed parsing --set-json data ${flag}`);
        setJsonInto(table, flag, helm_flags_laidOver);
    }
    const modes = [
        ['set', values.set ?? []],
        ['set-string', values['set-string'] ?? []],
    ];
    for (const [mode, flags] of modes)
        for (const flag of flags)
            within(mode, () => setInto(table, flag, mode));
    for (const flag of (values['set-file'] ?? []).flatMap(one => one.split(','))) {
        const at = flag.indexOf('=');
        within('set-file', () => {
            const content = readText(flag.slice(at + 1), folder);
            setInto(table, `${flag.slice(0, at)}=${content.replaceAll(/[\\,{}]/gu, '\\$&')}`, 'set-string');
        });
    }
    for (const flag of values['set-literal'] ?? [])
        within('set-literal', () => setInto(table, flag, 'set-literal'));
    return table;
};

// EXTERNAL MODULE: ./build/cli/terminal-output.js
var terminal_output = __webpack_require__(57244);
;// CONCATENATED MODULE: ./build/cli/render.js














const failed = (reason) => ({ state: 'failed', reason });
const versionOf = ({ values }) => {
    if (values.helm !== '3' && values.helm !== '4')
        throw new usage_error/* UsageError */.e(`--helm is 3 or 4, not "${values.helm}".`);
    return values.helm === '3' ? 3 : 4;
};
const render_releaseOf = ({ values }, helm) => {
    const kubeVersion = values['kube-version'];
    try {
        parseKubeVersion(kubeVersion);
    }
    catch (error) {
        if (error instanceof ChartError)
            throw new ChartError(`invalid kube version '${kubeVersion}': ${error.message}`, { cause: error });
        throw error;
    }
    const template = values['name-template'];
    return {
        name: template === undefined ? values.name : nameOfTemplate(template, helm),
        namespace: values.namespace,
        isUpgrade: values['is-upgrade'],
        kubeVersion,
        apiVersions: values['api-versions'] ?? [],
        helm,
        ...(values.revision !== undefined && { revision: Number(values.revision) }),
    };
};
/** What `--show-only` asks for: paths in the chart, in which `*` and `?` stand for parts of names. @throws ChartError */
const shownOf = (manifests, { values }) => {
    const shown = manifests.filter(({ isHook, isTest }) => !(isHook && values['no-hooks']) && !(isTest && values['skip-tests']));
    return ((values['show-only'] ?? []).reduce((found, wanted) => {
        const matches = globPath(wanted);
        const more = shown.filter(({ path }) => matches(path.slice(path.indexOf('/') + 1)));
        if (more.length === 0)
            throw new ChartError(`could not find template ${wanted} in chart`);
        return [...(found ?? []), ...more];
    }, undefined) ?? shown);
};
const printRaw = (files, given, release, path, settings) => {
    const rendered = renderFiles(files, given, release, settings);
    if (rendered.state === 'failed')
        return rendered;
    const pieces = rendered.files.get(`${rendered.chart.name}/${path}`) ?? [];
    return { state: 'printed', text: textOf(pieces) };
};
const print = (flags, chart, folder) => {
    const helm = versionOf(flags);
    const release = render_releaseOf(flags, helm);
    const files = readChartFolder((0,external_node_path_.resolve)(folder, chart));
    const given = givenValues(flags, helm, folder);
    const settings = { validates: !flags.values['skip-schema-validation'] };
    const raw = flags.values['raw-template'];
    if (raw !== undefined)
        return printRaw(files, given, release, raw, settings);
    const rendered = renderChart(files, given, release, settings);
    if (rendered.state === 'failed')
        return rendered;
    const crds = flags.values['include-crds'] ? crdsOf(rendered.chart) : [];
    return { state: 'printed', text: printManifests(shownOf([...crds, ...rendered.manifests], flags)) };
};
/** What the command prints for its arguments. Paths in them are relative to `folder`. @throws UsageError */
const renderOutput = (args, folder) => {
    const flags = readHelmFlags(args);
    const [chart] = flags.positionals;
    if (chart === undefined || flags.positionals.length > 1)
        throw new usage_error/* UsageError */.e('Name one chart: tidewaiter render FOLDER');
    try {
        return print(flags, chart, folder);
    }
    catch (error) {
        if (error instanceof SetError || error instanceof ChartError || error instanceof ReleaseNameError)
            return failed(error.message);
        throw error;
    }
};
/** `tidewaiter render`: what Helm would deploy of a chart, with the flags of `helm template`. */
const render = async (args) => {
    const output = renderOutput(args, process.cwd());
    if (output.state === 'printed')
        await (0,terminal_output/* writeOutput */.zh)(output.text);
    else
        await (0,terminal_output/* writeProblem */.bi)(`Error: ${output.reason}\n`);
    return output.state === 'printed' ? 0 : 1;
};


/***/ })

};
;