export const id = 882;
export const ids = [882];
export const modules = {

/***/ 85602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   KV: () => (/* binding */ dateFunctions),
/* harmony export */   Lm: () => (/* binding */ goDuration)
/* harmony export */ });
/* harmony import */ var _template_go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78074);
/* harmony import */ var _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93040);
/* harmony import */ var _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43608);
/* harmony import */ var _template_parse_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69589);
/* harmony import */ var _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43955);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91159);






/** What "now" is: always the same, so that a rendering can be compared with another. It counts as unknown. */
const renderTime = new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT(1735689600n * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed);
const timeOf = (raw) => {
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT)
        return raw;
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoInt */ .ov && (raw.type === 'int' || raw.type === 'int64' || raw.type === 'int32'))
        return new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT(raw.value * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed);
    return renderTime;
};
const formatted = (args, layout, date, zone) => {
    const time = timeOf((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(date));
    return (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)((0,_template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT(time.unixNano, (0,_template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .zoneAt */ .Uu)(zone, time) ?? { offset: 0, name: 'UTC' }), layout), ...args);
};
const units = {
    ns: 1n,
    us: 1000n,
    \u00b5s: 1000n,
    \u03bcs: 1000n,
    ms: 1000000n,
    s: _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed,
    m: 60n * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed,
    h: 3600n * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed,
};
/** A duration in nanoseconds, as time.ParseDuration reads it. A text: why it is not one. */
const parseDuration = (text) => {
    const invalid = `time: invalid duration ${(0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(text)}`;
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
            return `time: missing unit in duration ${(0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(text)}`;
        const size = units[unit];
        if (size === undefined)
            return `time: unknown unit ${(0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(unit)} in duration ${(0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(text)}`;
        total += BigInt(whole || '0') * size + (fraction === '' ? 0n : (BigInt(fraction) * size) / 10n ** BigInt(fraction.length));
        rest = rest.slice(whole.length + point.length + fraction.length + unit.length);
    }
    return sign === '-' ? -total : total;
};
/** A duration as time.Duration prints it. */
const goDuration = (nanos) => {
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
    if (size < _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed)
        return `${sign}${decimal(size, 1000000n)}ms`;
    const minutes = size / (60n * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed);
    const seconds = `${decimal(size % (60n * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed), _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed)}s`;
    if (minutes === 0n)
        return sign + seconds;
    return minutes < 60n ? `${sign}${minutes}m${seconds}` : `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`;
};
const seconds = args => {
    const raw = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(args[0]);
    const count = raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoInt */ .ov && raw.type === 'int64' ? raw.value : typeof raw === 'string' && /^[+-]?\d+$/u.test(raw) ? BigInt(raw) : 0n;
    return (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(goDuration(count * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed), ...args);
};
const rounds = [
    ['y', 365n * 24n * 3600n * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed],
    ['mo', 30n * 24n * 3600n * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed],
    ['d', 24n * 3600n * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed],
    ['h', 3600n * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed],
    ['m', 60n * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed],
    ['s', _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed],
];
const roundedDuration = args => {
    const raw = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(args[0]);
    const given = typeof raw === 'string'
        ? parseDuration(raw)
        : raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoInt */ .ov && raw.type === 'int64'
            ? raw.value
            : raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT
                ? renderTime.unixNano - raw.unixNano
                : 0n;
    const size = typeof given === 'string' ? 0n : given < 0n ? -given : given;
    const found = rounds.find(([, unit]) => size > unit);
    return (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(found ? `${size / found[1]}${found[0]}` : '0s', ...args);
};
const modified = (args, must) => {
    const time = timeOf((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(args[1]));
    const duration = parseDuration((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0));
    if (typeof duration === 'string') {
        if (must)
            throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CallError */ .R(duration);
        return (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(time, ...args);
    }
    return (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT(time.unixNano + duration, time.zone), ...args);
};
const parsed = (args, must) => {
    const time = (0,_template_parse_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTime */ .p)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0), (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1));
    if (time instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT)
        return (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(time, ...args);
    if (must)
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CallError */ .R(time);
    return (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(_template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .zeroTime */ .cQ, ...args);
};
const both = (names, types, call) => names.map(name => [name, (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)(types, call)]);
/** sprig's functions of time. Those that look at the clock see `renderTime`. */
const dateFunctions = new Map([
    ['now', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('', () => (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(renderTime))],
    [
        'ago',
        (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('interface {}', args => (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(goDuration(((renderTime.unixNano - timeOf((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(args[0])).unixNano) / _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed) * _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed), ...args)),
    ],
    ['date', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string, interface {}', args => formatted(args, (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0), args[1], 'UTC'))],
    ...both(['dateInZone', 'date_in_zone'], 'string, interface {}, string', args => formatted(args, (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 0), args[1], (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 2))),
    ['htmlDate', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('interface {}', args => formatted(args, '2006-01-02', args[0], 'UTC'))],
    ['htmlDateInZone', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('interface {}, string', args => formatted(args, '2006-01-02', args[0], (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(args, 1)))],
    ...both(['dateModify', 'date_modify'], 'string, time.Time', args => modified(args, false)),
    ...both(['mustDateModify', 'must_date_modify'], 'string, time.Time', args => modified(args, true)),
    ['toDate', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string, string', args => parsed(args, false))],
    ['mustToDate', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('string, string', args => parsed(args, true))],
    ['duration', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('interface {}', seconds)],
    ['durationRound', (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('interface {}', roundedDuration)],
    [
        'unixEpoch',
        (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__.go)('time.Time', args => {
            const raw = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .rawOf */ .UD)(args[0]);
            return (0,_template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .madeOf */ .F6)(`${raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT ? (0,_template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .unixSeconds */ .Yb)(raw) : 0n}`, ...args);
        }),
    ],
]);


/***/ }),

/***/ 32619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ jsonString),
/* harmony export */   P: () => (/* binding */ encodeJson)
/* harmony export */ });
/* harmony import */ var _template_format_format_number_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62385);
/* harmony import */ var _template_go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78074);
/* harmony import */ var _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93040);
/* harmony import */ var _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43608);
/* harmony import */ var _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43955);





/** How deep values may hold each other: `set` can put a map into itself. */
const maxDepth = 1_000;
/** Parts of one text: values that hold each other many times have many. */
const maxPieces = 1_000_000;
const plainEscapes = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\b': '\\b',
    '\f': '\\f',
};
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
const unsafe = /["\\\p{Cc}\u2028\u2029\ud800-\udfff]/gu;
const unsafeInHtml = /["\\\p{Cc}<>&\u2028\u2029\ud800-\udfff]/gu;
/** A text in JSON as encoding/json writes it. `html`: `<`, `>` and `&` are escaped, too. */
const jsonString = (text, html = true) => 
// Why asked first: nearly all texts are words, and stand as they are.
/^[\w ./:-]*$/u.test(text) ? `"${text}"` : `"${text.replaceAll(html ? unsafeInHtml : unsafe, escaped)}"`;
const scalar = (raw, html) => {
    if (raw === null)
        return 'null';
    if (typeof raw === 'string')
        return jsonString(raw, html);
    if (typeof raw === 'boolean')
        return raw ? 'true' : 'false';
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoInt */ .ov)
        return `${raw.value}`;
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT)
        return jsonString((0,_template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(raw, _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .rfc3339 */ .ag), html);
    if (!(raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoFloat */ .LK))
        return undefined;
    if (!Number.isFinite(raw.value))
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CallError */ .R(`json: unsupported value: ${(0,_template_format_format_number_js__WEBPACK_IMPORTED_MODULE_4__/* .formatFloat */ .k)(raw.value)}`);
    return (0,_template_format_format_number_js__WEBPACK_IMPORTED_MODULE_4__/* .formatJsonFloat */ .g)(raw.value);
};
/** What stands in an object: the entries of a map by their keys, the fields of a struct in their order. */
const membersOf = (raw) => {
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoMap */ .tn)
        return [...raw.entries]
            .toSorted(([one], [other]) => (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .Xo)(one, other))
            .map(([key, value]) => [key, value.decidedBy(raw.decided)]);
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
        if (this.#pieces.length > maxPieces)
            throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$('the value is too large to be written here');
        this.#pieces.push({ text, data: ref.data, control: ref.control });
    }
    #value(ref, depth) {
        if (depth > maxDepth)
            throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CallError */ .R('json: unsupported value: encountered a cycle');
        const raw = ref.raw ?? null;
        if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP && raw.bytes !== undefined)
            this.#write(jsonString((0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(raw.bytes).toString('base64'), this.#html), ref);
        else if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoSlice */ .dP)
            this.#many('[', ']', raw.items.map(item => ['', item]), ref, depth);
        else if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoStruct */ .On && raw.text !== undefined)
            this.#write(jsonString(raw.text, this.#html), ref);
        else if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoMap */ .tn || raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoStruct */ .On)
            this.#many('{', '}', membersOf(raw).map(([key, value]) => [`${jsonString(key, this.#html)}:${this.#indent === undefined ? '' : ' '}`, value]), ref, depth);
        else
            this.#scalar(scalar(raw, this.#html) ?? 'null', raw, ref);
    }
    /** A text keeps its parts where it is written as it is. */
    #scalar(text, raw, ref) {
        if (ref.pieces === undefined || typeof raw !== 'string' || text !== `"${raw}"`) {
            this.#write(text, ref);
            return;
        }
        this.#write('"', ref);
        for (const { text: part, data, control } of ref.pieces)
            this.#write(part, new _template_go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Ref */ .oS(part, data, control));
        this.#write('"', ref);
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


/***/ }),

/***/ 18530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ encodeYaml)
/* harmony export */ });
/* harmony import */ var _artifacts_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55644);
/* harmony import */ var _template_format_format_number_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62385);
/* harmony import */ var _template_go_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78074);
/* harmony import */ var _template_go_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93040);
/* harmony import */ var _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43608);
/* harmony import */ var _template_sources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38970);
/* harmony import */ var _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43955);







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
const isSpecial = (text) => typeof (0,_artifacts_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvePlain */ .R)(text) !== 'string' || base60.test(text) || timestamp.test(text);
const isBreak = (rune) => rune === '\n' || rune === '\r' || rune === '\u0085' || rune === '\u2028' || rune === '\u2029';
const isPrintable = (code) => code === 0x0a ||
    (code >= 0x20 && code <= 0x7e) ||
    code === 0x85 ||
    (code >= 0xa0 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd && code !== 0xfeff);
const isBlank = (rune) => rune === ' ' || rune === '\t';
/** True for a character that means something to YAML where it stands. */
const isIndicator = (runes, index) => {
    const [rune = '', next] = [runes[index], runes[index + 1]];
    const isBlankAfter = next === undefined || isBlank(next);
    if (index === 0)
        return '#,[]{}&*!|>\'"%@`'.includes(rune) || ('?:-'.includes(rune) && isBlankAfter);
    const before = runes[index - 1] ?? '';
    return (rune === ':' && isBlankAfter) || (rune === '#' && (isBlank(before) || isBreak(before)));
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
const maxDepth = 1_000;
const scalarText = (raw, room) => {
    if (raw === null)
        return 'null';
    if (typeof raw === 'boolean')
        return raw ? 'true' : 'false';
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoInt */ .ov)
        return `${raw.value}`;
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoFloat */ .LK)
        return floatText(raw.value);
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoTime */ .yT)
        return yamlString((0,_template_go_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(raw, _template_go_time_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag), room);
    return typeof raw === 'string' ? yamlString(validText(raw), room) : 'null';
};
/** JSON puts U+FFFD in the place of stray bytes. */
const validText = (text) => (/[\ud800-\udfff]/.test(text) ? (0,_template_go_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(text).toString('utf8') : text);
/** A float64 goes through JSON: whole ones that fit into 64 bits come out as integers. */
const floatText = (value) => {
    if (!Number.isFinite(value))
        throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CallError */ .R(`error marshaling into JSON: json: unsupported value: ${(0,_template_format_format_number_js__WEBPACK_IMPORTED_MODULE_6__/* .formatFloat */ .k)(value)}`);
    if (Number.isInteger(value) && Math.abs(value) < 1e21) {
        // Why not the digits of the number: JSON has the shortest that give it again.
        const whole = BigInt(`${value}`);
        if (whole >= -(2n ** 63n) && whole < 2n ** 64n)
            return `${whole}`;
    }
    return (0,_template_format_format_number_js__WEBPACK_IMPORTED_MODULE_6__/* .formatFloat */ .k)(value, 'g');
};
/** Lines and parts of lines of one text: values that hold each other many times have many. */
const maxPieces = 1_000_000;
class Emitter {
    #pieces = [];
    #indentsLists;
    constructor(indentsLists) {
        this.#indentsLists = indentsLists;
    }
    emit(given) {
        const ref = asText(given);
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
        if (text !== '')
            this.#put({ text, data: ref.data, control: ref.control });
    }
    /** What holds nothing more, after a text on its line. */
    #leaf(before, ref, column, indent) {
        const { raw = null } = ref;
        const text = isCollection(raw) ? emptyText(raw) : this.#scalar(raw, this.#room(column, indent));
        const at = ref.pieces && typeof raw === 'string' ? text.indexOf(raw) : -1;
        if (ref.pieces === undefined || at === -1 || typeof raw !== 'string') {
            this.#write(`${before}${text}\n`, ref);
            return;
        }
        this.#write(before + text.slice(0, at), ref);
        for (const piece of ref.pieces)
            this.#put(piece);
        this.#write(`${text.slice(at + raw.length)}\n`, ref);
    }
    #scalar(raw, room) {
        // Why: go-yaml 3 is given Go's values as they are, go-yaml 2 those of JSON.
        return this.#indentsLists && raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoFloat */ .LK && Number.isFinite(raw.value) ? (0,_template_format_format_number_js__WEBPACK_IMPORTED_MODULE_6__/* .formatFloat */ .k)(raw.value, 'g') : scalarText(raw, room);
    }
    #put(piece) {
        if (this.#pieces.length > maxPieces)
            throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__/* .TemplateError */ .$('the value is too large to be written here');
        this.#pieces.push(piece);
    }
    /** A mapping or list at a column; its first line begins with `lead`, which is there already where a dash stands before it. */
    #collection(ref, indent, lead, depth) {
        if (depth > maxDepth)
            throw new _template_template_error_js__WEBPACK_IMPORTED_MODULE_5__/* .CallError */ .R('error marshaling into JSON: json: unsupported value: encountered a cycle');
        const { raw } = ref;
        const pad = ' '.repeat(indent);
        let first = true;
        for (const [key, member] of membersOf(raw)) {
            const value = asText(member);
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
        this.#put({
            text: `${start}${name}:`,
            data: map.data.length > 0 ? map.data : value.data,
            control: (0,_template_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .joinTwo */ .n$)(value.control, map.control),
        });
        if (!isFilled(value.raw)) {
            this.#leaf(' ', value, indent + Array.from(name).length + 2, indent + 2);
            return;
        }
        this.#write('\n', value);
        const inner = value.raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoSlice */ .dP && !this.#indentsLists ? indent : indent + 2;
        this.#collection(value, inner, ' '.repeat(inner), depth + 1);
    }
}
/** A struct that writes itself as a text: a version. */
const asText = (ref) => ref.raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoStruct */ .On && ref.raw.text !== undefined ? new _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .Ref */ .oS(ref.raw.text, ref.data, ref.control) : ref;
const isCollection = (raw) => raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoSlice */ .dP || raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoMap */ .tn || raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoStruct */ .On;
const isFilled = (raw) => {
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoSlice */ .dP)
        return raw.items.length > 0;
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoMap */ .tn)
        return raw.entries.size > 0;
    return raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoStruct */ .On && (raw.encoded?.entries ?? raw.fields).size > 0;
};
/** What Go writes of a struct: fields whose names begin with a large letter. */
const isExported = (name) => /^\p{Lu}/u.test(name);
const emptyText = (raw) => (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoSlice */ .dP ? '[]' : '{}');
const membersOf = (raw) => {
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoSlice */ .dP)
        return raw.items.map(item => [undefined, item]);
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoMap */ .tn)
        return yamlKeys([...raw.entries.keys()]).map(key => [key, (raw.entries.get(key) ?? new _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .Ref */ .oS(null)).decidedBy(raw.decided)]);
    if (raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoStruct */ .On && raw.encoded)
        return membersOf(raw.encoded);
    return raw instanceof _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .GoStruct */ .On
        ? yamlKeys([...raw.fields.keys()].filter(isExported)).map(key => [key, raw.fields.get(key) ?? new _template_go_value_js__WEBPACK_IMPORTED_MODULE_3__/* .Ref */ .oS(null)])
        : [];
};
/** A value in YAML, leaf by leaf with what decided about it, without the last line break. */
const encodeYaml = (ref, indentsLists = false) => {
    const pieces = [...new Emitter(indentsLists).emit(ref)];
    const last = pieces.at(-1);
    if (last?.text.endsWith('\n'))
        pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1) };
    return pieces;
};


/***/ }),

/***/ 25076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ sprintf)
/* harmony export */ });
/* harmony import */ var _go_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43608);
/* harmony import */ var _format_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14971);
/* harmony import */ var _format_verbs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30388);



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
    #printer = new _format_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Printer */ .xj();
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
            text: raw === null || raw === undefined ? '<nil>' : `${(0,_go_value_js__WEBPACK_IMPORTED_MODULE_0__/* .typeOfRaw */ .mb)(raw)}=${this.#printer.argument(raw, 'v', _format_verbs_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)}`,
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
        if (!(raw instanceof _go_value_js__WEBPACK_IMPORTED_MODULE_0__/* .GoInt */ .ov))
            return undefined;
        const value = Number(raw.value);
        return Math.abs(value) > maxWidth ? undefined : value;
    }
}
/** What a format prints, part by part. */
const sprintf = (format, args) => new Formatter(format, args).run();


/***/ }),

/***/ 69589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseTime)
/* harmony export */ });
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78074);
/* harmony import */ var _go_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93040);
/* harmony import */ var _go_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43608);



const fullMonths = _go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .months */ .US.map(month => month.toLowerCase());
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
    const failed = (rest, element) => `parsing time ${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(value)} as ${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(layout)}: cannot parse ${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(rest)} as ${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(element)}`;
    let rest = value;
    for (let at = 0; at < layout.length;) {
        const reader = readers.find(([name]) => layout.startsWith(name, at) && !layout.startsWith('_2006', at));
        const digits = (0,_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .fractionAt */ .Au)(layout, at);
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
        return `parsing time ${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(value)}: extra text: ${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(rest)}`;
    return timeOf(fields, value);
};
const timeOf = (fields, value) => {
    const outOfRange = (what) => `parsing time ${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(value)}: ${what} out of range`;
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
    return new _go_value_js__WEBPACK_IMPORTED_MODULE_2__/* .GoTime */ .yT(seconds * _go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .perSecond */ .Ed + nano, { offset: offsetMinutes, name });
};


/***/ })

};
