export const id = 523;
export const ids = [523];
export const modules = {

/***/ 13016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ loadOrgRules)
});

// EXTERNAL MODULE: ./build/artifacts/kubernetes/parse.js + 11 modules
var parse = __webpack_require__(92086);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(99954);
// EXTERNAL MODULE: ./build/org-rules/fields.js
var org_rules_fields = __webpack_require__(84466);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(99430);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(58379);
// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(81740);
;// CONCATENATED MODULE: ./build/org-rules/annotations.js


/** The severity that a policy's annotation `tidewaiter.dev/severity` gives; undefined where there is none. */
const annotatedSeverity = (document) => {
    const written = (0,org_rules_fields/* textAt */.$6)(document, 'metadata', 'annotations', 'tidewaiter.dev/severity');
    return severity/* severities */.gO.find(severity => severity === written);
};
/** The https address that a policy's annotation `tidewaiter.dev/docs` gives. */
const annotatedDocs = (document) => {
    const written = (0,org_rules_fields/* textAt */.$6)(document, 'metadata', 'annotations', 'tidewaiter.dev/docs');
    return written?.startsWith('https://') ? written : undefined;
};

;// CONCATENATED MODULE: ./build/org-rules/id-part.js
/** A name as it may stand in the id of a rule: small letters, digits and dashes. */
const idPart = (text) => text
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, '-')
    .replaceAll(/^-|-$/gu, '') || 'policy';

// EXTERNAL MODULE: ./build/org-rules/object-value.js
var object_value = __webpack_require__(54320);
// EXTERNAL MODULE: ./build/org-rules/org-rule.js
var org_rule = __webpack_require__(54576);
// EXTERNAL MODULE: ./build/render/functions/semver.js
var semver = __webpack_require__(34175);
// EXTERNAL MODULE: ./build/render/template/go-text.js
var go_text = __webpack_require__(78074);
;// CONCATENATED MODULE: ./build/org-rules/rego/value.js

/** A set: its members once each, in the order of Rego. */
class RegoSet {
    members;
    constructor(members) {
        this.members = members
            .toSorted(compareRego)
            .filter((one, index, all) => index === 0 || compareRego(one, all[index - 1]) !== 0);
    }
}
/** An object: keys may be any values. In the order of its keys. */
class RegoObject {
    entries;
    constructor(entries) {
        this.entries = entries.toSorted(([one], [other]) => compareRego(one, other));
    }
    get(key) {
        return this.entries.find(([own]) => compareRego(own, key) === 0)?.[1];
    }
}
const isRegoArray = (value) => Array.isArray(value);
/** Where kinds of values stand in the order of Rego. Source: OPA, `ast.Compare`. */
const rankOf = (value) => {
    if (value === null)
        return 0;
    if (typeof value === 'boolean')
        return 1;
    if (typeof value === 'number' || typeof value === 'bigint')
        return 2;
    if (typeof value === 'string')
        return 3;
    if (isRegoArray(value))
        return 4;
    return value instanceof RegoObject ? 5 : 6;
};
const compareLists = (one, other) => {
    for (const [index, value] of one.entries()) {
        const beside = other[index];
        if (beside === undefined)
            return 1;
        const order = compareRego(value, beside);
        if (order !== 0)
            return order;
    }
    return one.length === other.length ? 0 : -1;
};
const keysAndValues = ({ entries }) => entries.flat();
/** The order of all values. Source: OPA, `ast.Compare`. */
const compareRego = (one, other) => {
    const ranks = rankOf(one) - rankOf(other);
    if (ranks !== 0)
        return ranks;
    if (typeof one === 'string' && typeof other === 'string')
        return (0,go_text/* compareBytes */.Xo)(one, other);
    if (isRegoArray(one) && isRegoArray(other))
        return compareLists(one, other);
    if (one instanceof RegoObject && other instanceof RegoObject)
        return compareLists(keysAndValues(one), keysAndValues(other));
    if (one instanceof RegoSet && other instanceof RegoSet)
        return compareLists(one.members, other.members);
    const [left, right] = [one, other];
    return left < right ? -1 : left > right ? 1 : 0;
};
const write = (value, quote) => {
    if (typeof value === 'string')
        return quote(value);
    if (isRegoArray(value))
        return `[${value.map(one => write(one, quote)).join(', ')}]`;
    if (value instanceof RegoSet)
        return value.members.length === 0 ? 'set()' : `{${value.members.map(one => write(one, quote)).join(', ')}}`;
    if (value instanceof RegoObject)
        return `{${value.entries.map(([key, own]) => `${write(key, quote)}: ${write(own, quote)}`).join(', ')}}`;
    return String(value);
};
/** A value as a module reads it (`opa_value_parse`): JSON, with sets and with keys that are no texts. */
const regoText = (value) => write(value, JSON.stringify);
/** A value as Rego prints it: `{"owner"}`. Source: OPA, `String()` of terms. */
const regoPrinted = (value) => write(value, go_text/* goQuote */.dg);
/** How deep values may hold each other. */
const maxDepth = 200;
const numberText = /-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,5})?/y;
const stringText = /"(?:[^"\\]|\\.)*"/sy;
const blank = /\s*/y;
class Reader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    whole() {
        const value = this.#value(0);
        this.#skip();
        return this.#at === this.#text.length ? value : undefined;
    }
    #skip() {
        blank.lastIndex = this.#at;
        blank.exec(this.#text);
        this.#at = blank.lastIndex;
    }
    #take(token) {
        this.#skip();
        if (!this.#text.startsWith(token, this.#at))
            return false;
        this.#at += token.length;
        return true;
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0];
        if (found !== undefined)
            this.#at += found.length;
        return found;
    }
    #value(depth) {
        if (depth > maxDepth)
            return undefined;
        if (this.#take('null'))
            return null;
        if (this.#take('true'))
            return true;
        if (this.#take('false'))
            return false;
        if (this.#take('set()'))
            return new RegoSet([]);
        if (this.#take('['))
            return this.#items(']', depth);
        if (this.#take('{'))
            return this.#braces(depth);
        const text = this.#match(stringText);
        if (text !== undefined)
            return readString(text);
        const number = this.#match(numberText);
        return number === undefined ? undefined : readNumber(number);
    }
    #items(close, depth) {
        const items = [];
        if (this.#take(close))
            return items;
        do {
            const item = this.#value(depth + 1);
            if (item === undefined)
                return undefined;
            items.push(item);
        } while (this.#take(','));
        return this.#take(close) ? items : undefined;
    }
    /** An object, or a set: what follows the first value tells. */
    #braces(depth) {
        if (this.#take('}'))
            return new RegoObject([]);
        const first = this.#value(depth + 1);
        if (first === undefined)
            return undefined;
        if (!this.#take(':')) {
            const rest = this.#take(',') ? this.#items('}', depth) : this.#take('}') ? [] : undefined;
            return rest && new RegoSet([first, ...rest]);
        }
        const entries = [];
        let key = first;
        while (key !== undefined) {
            const value = this.#value(depth + 1);
            if (value === undefined)
                return undefined;
            entries.push([key, value]);
            if (this.#take('}'))
                return new RegoObject(entries);
            if (!this.#take(','))
                return undefined;
            key = this.#value(depth + 1);
            if (!this.#take(':'))
                return undefined;
        }
        return undefined;
    }
}
const readString = (text) => {
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
};
/** A number as its text says it: exact where it is whole. */
const readNumber = (text) => {
    const value = Number(text);
    return Number.isSafeInteger(value) || !/^-?\d+$/u.test(text) ? value : BigInt(text);
};
/** A whole number as a value. */
const wholeOrNumber = (value) => (BigInt.asIntN(53, value) === value ? Number(value) : value);
/** What a module wrote (`opa_value_dump`); undefined for what is no value. */
const parseRego = (text) => new Reader(text).whole();
/** Data of JSON as a value. */
const regoOf = (data) => {
    if (Array.isArray(data))
        return data.map(regoOf);
    if (typeof data === 'object' && data !== null)
        return new RegoObject(Object.entries(data).map(([key, value]) => [key, regoOf(value)]));
    return typeof data === 'string' || typeof data === 'number' || typeof data === 'bigint' || typeof data === 'boolean' ? data : null;
};
/** A value as JSON has it: sets are lists, keys texts. */
const plainOf = (value) => {
    if (isRegoArray(value))
        return value.map(plainOf);
    if (value instanceof RegoSet)
        return value.members.map(plainOf);
    if (value instanceof RegoObject)
        return Object.fromEntries(value.entries.map(([key, own]) => [typeof key === 'string' ? key : regoText(key), plainOf(own)]));
    return typeof value === 'bigint' ? Number(value) : value;
};

;// CONCATENATED MODULE: ./build/org-rules/rego/builtin.js

/** A function of Rego failed, so that what asked for it is undefined. Source: OPA, builtin errors without `strict-builtin-errors`. */
class BuiltinError extends Error {
}
const refused = () => {
    throw new BuiltinError('an argument is of another type');
};
const textArg = (args, index) => {
    const value = args[index];
    return typeof value === 'string' ? value : refused();
};
/** A whole number. */
const wholeArg = (args, index) => {
    const value = args[index];
    if (typeof value === 'bigint')
        return value;
    return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : refused();
};
const arrayArg = (args, index) => {
    const value = args[index];
    return isRegoArray(value) ? value : refused();
};
const objectArg = (args, index) => {
    const value = args[index];
    return value instanceof RegoObject ? value : refused();
};

;// CONCATENATED MODULE: ./build/org-rules/rego/builtins/amounts.js



const amountText = /^([+-]?\d{0,400}(?:\.\d{0,400})?(?:[eE][+-]?\d{1,3}(?![A-Za-z]))?)([A-Za-z]*)$/u;
const decimalOf = (text) => {
    const found = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/u.exec(text);
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = found ?? [];
    if (!found || whole + fraction === '')
        throw new BuiltinError('no amount provided');
    const places = fraction.length - Number(exponent);
    const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
    return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
};
/** An amount and the unit behind it, without the quotes that may stand around both. */
const split = (given) => {
    const text = given.replaceAll('"', '');
    if (text === '')
        throw new BuiltinError('no amount provided');
    if (/\s/u.test(text))
        throw new BuiltinError('spaces not allowed in resource strings');
    const [, amount, unit] = amountText.exec(text) ?? [];
    if (amount === undefined || unit === undefined)
        throw new BuiltinError('could not parse amount to a number');
    return [amount, unit];
};
const powers = (base, units) => units.split(' ').map((unit, index) => [unit, base ** BigInt(index + 1)]);
/** Source: OPA, `topdown/parse_bytes.go`: in any case. */
const bytes = new Map([
    ['', 1n],
    ...powers(1000n, 'k m g t p e'),
    ...powers(1000n, 'kb mb gb tb pb eb'),
    ...powers(1024n, 'ki mi gi ti pi ei'),
    ...powers(1024n, 'kib mib gib tib pib eib'),
]);
/** Source: OPA, `topdown/parse_units.go`: `m` is a thousandth and `M` a million; units of powers of two in any case. */
const scaleOf = (unit) => {
    if (unit === 'm')
        return [1n, 3];
    const plain = new Map([['', 1n], ...powers(1000n, 'k m g t p e'), ...powers(1024n, 'ki mi gi ti pi ei')]).get(unit === 'M' ? 'm' : unit.toLowerCase());
    if (plain === undefined)
        throw new BuiltinError('unit not recognized');
    return [plain, 0];
};
/** The number that is meant, whole where it is. */
const numberOf = ({ digits, places }) => {
    const scale = 10n ** BigInt(places);
    return digits % scale === 0n ? wholeOrNumber(digits / scale) : Number(`${digits}e-${places}`);
};
/** Whole bytes: what is behind the point is cut off. */
const parseBytes = args => {
    const [amount, unit] = split(textArg(args, 0));
    const scale = bytes.get(unit.toLowerCase());
    if (scale === undefined)
        throw new BuiltinError('byte unit not recognized');
    const { digits, places } = decimalOf(amount);
    return wholeOrNumber((digits * scale) / 10n ** BigInt(places));
};
const parseUnits = args => {
    const [amount, unit] = split(textArg(args, 0));
    const [scale, shift] = scaleOf(unit);
    const { digits, places } = decimalOf(amount);
    return numberOf({ digits: digits * scale, places: places + shift });
};
const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const wholeVersion = new RegExp(`^v?(?:(?:0|[1-9]\\d{0,17})(?:\\.(?!-|\\+|$)|(?=-|\\+|$))){3}(?:-(${identifiers}))?(?:\\+${identifiers})?$`, 'u');
/** Source: OPA, `internal/semver`: three numbers, also behind a `v`; no number begins with a zero. */
const isVersion = (text) => {
    const found = text.length > 250 ? null : wholeVersion.exec(text);
    return found !== null && !(found[1] ?? '').split('.').some(part => /^0\d+$/u.test(part));
};
const versionAt = (args, index) => {
    const text = textArg(args, index);
    if (!isVersion(text))
        throw new BuiltinError(`string ${text.slice(0, 100)} is not a valid SemVer`);
    try {
        return (0,semver/* parseVersion */.ot)(text);
    }
    catch {
        throw new BuiltinError('is not a valid SemVer');
    }
};
const amountBuiltins = new Map([
    ['units.parse', parseUnits],
    ['units.parse_bytes', parseBytes],
    ['semver.compare', args => (0,semver/* compareVersions */.Zy)(versionAt(args, 0), versionAt(args, 1))],
    ['semver.is_valid', ([text]) => typeof text === 'string' && isVersion(text)],
]);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/artifacts/yaml/entries.js
var entries = __webpack_require__(98202);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var yaml_parse = __webpack_require__(52833);
// EXTERNAL MODULE: ./build/artifacts/yaml/scalar.js
var scalar = __webpack_require__(55644);
// EXTERNAL MODULE: ./build/render/functions/formats/encode-yaml.js
var encode_yaml = __webpack_require__(18530);
// EXTERNAL MODULE: ./build/render/template/go-value.js
var go_value = __webpack_require__(43608);
;// CONCATENATED MODULE: ./build/org-rules/rego/builtins/encodings.js










/** Nodes of a document, aliases counted each time: more is not read. */
const maxNodes = 200_000;
/** Words for booleans that only YAML 1.1 has. */
const oldBoolean = /^(?:y|yes|n|no|on|off)$/iu;
class YamlReader {
    #nodes = 0;
    value(written, depth = 0) {
        const node = (0,lookup/* deref */.LA)(written);
        this.#nodes += 1;
        if (node === undefined || this.#nodes > maxNodes || depth > 100)
            throw new BuiltinError('it is no YAML, or too large');
        if (node.kind === 'sequence')
            return node.items.map(item => this.value(item, depth + 1));
        if (node.kind === 'mapping')
            return new RegoObject((0,entries/* entriesOfMapping */.Af)(node).map(({ key, value }) => [this.#key(key, depth), this.value(value, depth + 1)]));
        if (node.kind !== 'scalar')
            throw new BuiltinError('it is no YAML');
        return this.#scalar(node);
    }
    #scalar(node) {
        const value = (0,scalar/* scalarValue */.U)(node);
        if (value === undefined)
            throw new BuiltinError('it is no YAML');
        return typeof value === 'boolean' && oldBoolean.test(node.value) ? node.value : value;
    }
    #key(key, depth) {
        const value = this.value(key, depth + 1);
        return typeof value === 'string' ? value : regoText(value);
    }
}
const rawOf = (value) => {
    if (isRegoArray(value))
        return new go_value/* GoSlice */.dP(value.map(one => new go_value/* Ref */.oS(rawOf(one))));
    if (value instanceof RegoSet)
        return rawOf(value.members);
    if (value instanceof RegoObject)
        return new go_value/* GoMap */.tn(new Map(value.entries.map(([key, own]) => [typeof key === 'string' ? key : regoText(key), new go_value/* Ref */.oS(rawOf(own))])));
    if (typeof value === 'bigint')
        return new go_value/* GoInt */.ov(value);
    if (typeof value === 'number')
        return Number.isInteger(value) ? new go_value/* GoInt */.ov(value) : new go_value/* GoFloat */.LK(value);
    return value;
};
/** The first document. Source: OPA, `internal/yaml`: as YAML 1.2 has it, with keys as JSON does. */
const readYaml = (text) => {
    const yaml = (0,yaml_parse/* parseYaml */.hN)((0,source_file/* sourceFile */.s)('input.yaml', text));
    if (yaml.notifications.some(({ level }) => level === 'error'))
        throw new BuiltinError('it is no YAML');
    const root = yaml.documents[0]?.root;
    return root === undefined ? null : new YamlReader().value(root);
};
const yamlValue = (args, { spend }) => {
    const text = textArg(args, 0);
    spend(text.length * 50);
    return readYaml(text);
};
const isYaml = ([text], { spend }) => {
    if (typeof text !== 'string')
        return false;
    spend(text.length * 50);
    try {
        readYaml(text);
        return true;
    }
    catch (error) {
        if (error instanceof BuiltinError)
            return false;
        throw error;
    }
};
const isJson = ([text]) => {
    if (typeof text !== 'string')
        return false;
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
};
/** Source: Go's url.QueryEscape. */
const queryEscaped = (text) => encodeURIComponent(text)
    .replaceAll(/[!'()*]/gu, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
const queryUnescaped = (text) => {
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    }
    catch {
        throw new BuiltinError('invalid URL escape');
    }
};
const encodeObject = args => objectArg(args, 0)
    .entries.flatMap(([key, value]) => {
    const values = isRegoArray(value) ? value : value instanceof RegoSet ? value.members : [value];
    return values.map(one => `${queryEscaped(textArg([key], 0))}=${queryEscaped(textArg([one], 0))}`);
})
    .join('&');
const decodeObject = args => {
    const text = textArg(args, 0);
    const pairs = text === '' ? [] : text.split('&').map(pair => pair.split(/=(.*)/su, 2).map(queryUnescaped));
    return regoOf(Object.fromEntries([...Map.groupBy(pairs, ([key = '']) => key)].map(([key, own]) => [key, own.map(([, value = '']) => value)])));
};
const hashed = (algorithm) => args => (0,external_node_crypto_.createHash)(algorithm).update(textArg(args, 0)).digest('hex');
const keyed = (algorithm) => args => (0,external_node_crypto_.createHmac)(algorithm, textArg(args, 1)).update(textArg(args, 0)).digest('hex');
const fromHex = args => {
    const text = textArg(args, 0);
    if (!/^(?:[\da-f]{2})*$/iu.test(text))
        throw new BuiltinError('encoding/hex: invalid byte');
    return Buffer.from(text, 'hex').toString();
};
const encodingBuiltins = new Map([
    ['yaml.unmarshal', yamlValue],
    ['yaml.is_valid', isYaml],
    ['yaml.marshal', ([value = null]) => `${(0,go_value/* textOf */.b6)((0,encode_yaml/* encodeYaml */.w)(new go_value/* Ref */.oS(rawOf(value)), true))}\n`],
    ['json.is_valid', isJson],
    ['hex.encode', args => Buffer.from(textArg(args, 0)).toString('hex')],
    ['hex.decode', fromHex],
    ['base64url.encode_no_pad', args => Buffer.from(textArg(args, 0)).toString('base64url')],
    ['urlquery.encode', args => queryEscaped(textArg(args, 0))],
    ['urlquery.decode', args => queryUnescaped(textArg(args, 0))],
    ['urlquery.encode_object', encodeObject],
    ['urlquery.decode_object', decodeObject],
    ['crypto.md5', hashed('md5')],
    ['crypto.sha1', hashed('sha1')],
    ['crypto.sha256', hashed('sha256')],
    ['crypto.hmac.md5', keyed('md5')],
    ['crypto.hmac.sha1', keyed('sha1')],
    ['crypto.hmac.sha256', keyed('sha256')],
    ['crypto.hmac.sha512', keyed('sha512')],
    ['crypto.hmac.equal', args => textArg(args, 0) === textArg(args, 1)],
]);

// EXTERNAL MODULE: ./build/org-rules/ip-address.js
var ip_address = __webpack_require__(74447);
;// CONCATENATED MODULE: ./build/org-rules/rego/builtins/networks.js



/** An address, or a network by its prefix. Source: Go's net.ParseCIDR and net.ParseIP. */
const parseNetwork = (text, needsPrefix) => {
    if (text.length > 60)
        return undefined;
    const [address = '', prefix, ...more] = text.split('/');
    const parsed = (0,ip_address/* parseIp */.r)(address);
    if (parsed === undefined || more.length > 0 || (prefix === undefined && needsPrefix))
        return undefined;
    const { bits, value } = parsed;
    if (prefix !== undefined && (!/^(?:0|[1-9]\d{0,2})$/u.test(prefix) || Number(prefix) > bits))
        return undefined;
    const rest = BigInt(bits - Number(prefix ?? bits));
    const first = (value >> rest) << rest;
    return { bits, first, last: first + (1n << rest) - 1n };
};
const networkAt = (text, needsPrefix) => {
    const network = parseNetwork(text, needsPrefix);
    if (network === undefined)
        throw new BuiltinError('net: invalid address');
    return network;
};
const holds = (one, other) => one.bits === other.bits && one.first <= other.first && other.last <= one.last;
/** Networks with more addresses are not written out. */
const maxAddresses = 65536n;
const expanded = (args, { spend }) => {
    const { bits, first, last } = networkAt(textArg(args, 0), true);
    if (last - first >= maxAddresses)
        throw new BuiltinError('the network is too large');
    spend(Number(last - first) * 20);
    return new RegoSet(Array.from({ length: Number(last - first) + 1 }, (_, index) => (0,ip_address/* ipText */.F)({ bits, value: first + BigInt(index) })));
};
/** The networks of an operand with the key of each: a text by itself, or under an index, a key, or itself in a set. */
const networks_keyed = (value) => {
    const text = (one) => {
        const own = isRegoArray(one) ? one[0] : one;
        if (typeof own !== 'string')
            throw new BuiltinError('a network is no text');
        return networkAt(own, false);
    };
    if (typeof value === 'string')
        return [[value, text(value)]];
    if (isRegoArray(value))
        return value.map((one, index) => [index, text(one)]);
    if (value instanceof RegoSet)
        return value.members.map(one => [one, text(one)]);
    if (value instanceof RegoObject)
        return value.entries.map(([key, one]) => [key, text(one)]);
    throw new BuiltinError('networks are of another type');
};
const containsMatches = ([networks, others], { spend }) => {
    const [all, wanted] = [networks_keyed(networks), networks_keyed(others)];
    spend(all.length * wanted.length);
    return new RegoSet(all.flatMap(([key, network]) => wanted.flatMap(([other, inner]) => (holds(network, inner) ? [[key, other]] : []))));
};
const networkBuiltins = new Map([
    ['net.cidr_is_valid', ([text]) => typeof text === 'string' && parseNetwork(text, true) !== undefined],
    ['net.cidr_expand', expanded],
    ['net.cidr_contains_matches', containsMatches],
]);

;// CONCATENATED MODULE: ./build/org-rules/rego/builtins/objects.js


/** True when all of one is in the other: objects and sets by their parts, arrays as a run of items. Source: OPA, `topdown/subset.go`. */
const isSubset = (whole, part, spend) => {
    spend(1);
    if (whole instanceof RegoObject && part instanceof RegoObject)
        return part.entries.every(([key, value]) => {
            spend(whole.entries.length);
            const own = whole.get(key);
            return own !== undefined && (isCollection(own) && isCollection(value) ? isSubset(own, value, spend) : compareRego(own, value) === 0);
        });
    if (whole instanceof RegoSet && part instanceof RegoSet)
        return holdsAll(whole.members, part.members, spend);
    if (isRegoArray(whole) && part instanceof RegoSet)
        return holdsAll(whole, part.members, spend);
    if (isRegoArray(whole) && isRegoArray(part)) {
        spend(whole.length * part.length);
        return (whole.some((_, at) => part.every((value, index) => at + index < whole.length && compareRego(value, whole[at + index] ?? null) === 0)) || part.length === 0);
    }
    throw new BuiltinError('both arguments object.subset must be of the same type or array and set');
};
const isCollection = (value) => typeof value === 'object' && value !== null;
const holdsAll = (all, parts, spend) => {
    spend(all.length * parts.length);
    return parts.every(part => all.some(one => compareRego(one, part) === 0));
};
/** The steps of a path: `/a~1b/0` or a list. */
const stepsOf = (path) => {
    if (isRegoArray(path))
        return path;
    if (typeof path !== 'string')
        throw new BuiltinError('a path is neither a text nor an array');
    const text = path.replace(/^\//u, '');
    return text === '' && path !== '/' ? [] : text.split('/').map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
};
const indexOf = (step, length) => {
    const index = step === '-'
        ? length
        : typeof step === 'number'
            ? step
            : typeof step === 'string' && /^(?:0|[1-9]\d{0,8})$/u.test(step)
                ? Number(step)
                : -1;
    if (index < 0 || index > length)
        throw new BuiltinError('an index is out of the array');
    return index;
};
const missing = () => new BuiltinError('a path leads nowhere');
const under = (value, step) => {
    const found = value instanceof RegoObject
        ? value.get(step)
        : isRegoArray(value)
            ? value[indexOf(step, value.length)]
            : value instanceof RegoSet
                ? value.members.find(one => compareRego(one, step) === 0)
                : undefined;
    if (found === undefined)
        throw missing();
    return found;
};
const at = (value, steps) => steps.reduce(under, value);
/** A value changed in one place. `change` gets what the last step leads out of. */
const changed = (value, steps, change) => {
    const [step, ...rest] = steps;
    if (step === undefined)
        throw missing();
    if (rest.length === 0)
        return change(value, step);
    return put(value, step, changed(under(value, step), rest, change), false);
};
const put = (holder, step, value, inserts) => {
    if (holder instanceof RegoObject)
        return new RegoObject([...holder.entries.filter(([key]) => compareRego(key, step) !== 0), [step, value]]);
    if (holder instanceof RegoSet) {
        if (inserts && compareRego(step, value) !== 0)
            throw new BuiltinError('a member is not what the path names');
        return new RegoSet([...(inserts ? holder.members : holder.members.filter(one => compareRego(one, step) !== 0)), value]);
    }
    if (isRegoArray(holder))
        return holder.toSpliced(indexOf(step, holder.length), inserts ? 0 : 1, value);
    throw missing();
};
const without = (holder, step) => {
    under(holder, step);
    if (holder instanceof RegoObject)
        return new RegoObject(holder.entries.filter(([key]) => compareRego(key, step) !== 0));
    if (holder instanceof RegoSet)
        return new RegoSet(holder.members.filter(one => compareRego(one, step) !== 0));
    return isRegoArray(holder) ? holder.toSpliced(indexOf(step, holder.length), 1) : holder;
};
const added = (value, steps, what) => steps.length === 0 ? what : changed(value, steps, (holder, step) => put(holder, step, what, true));
const removed = (value, steps) => changed(value, steps, without);
/** Source: RFC 6902, with paths that may be arrays. */
const patched = (value, patch) => {
    if (!(patch instanceof RegoObject))
        throw new BuiltinError('a patch is no object');
    const steps = stepsOf(patch.get('path'));
    const from = () => stepsOf(patch.get('from'));
    const given = () => {
        const own = patch.get('value');
        if (own === undefined)
            throw new BuiltinError('a patch has no value');
        return own;
    };
    switch (patch.get('op')) {
        case 'add':
            return added(value, steps, given());
        case 'remove':
            return removed(value, steps);
        case 'replace':
            at(value, steps);
            return steps.length === 0 ? given() : changed(value, steps, (holder, step) => put(holder, step, given(), false));
        case 'move':
            return added(removed(value, from()), steps, at(value, from()));
        case 'copy':
            return added(value, steps, at(value, from()));
        case 'test':
            if (compareRego(at(value, steps), given()) !== 0)
                throw new BuiltinError('a value is another one');
            return value;
        default:
            throw new BuiltinError('a patch has no operation that there is');
    }
};
const checked = (value, is) => {
    if (!is(value))
        throw new BuiltinError('the value is of another type');
    return value;
};
const cast = (is) => ([value = null]) => checked(value, is);
const objectBuiltins = new Map([
    ['object.subset', ([whole = null, part = null], { spend }) => isSubset(whole, part, spend)],
    [
        'json.patch',
        (args, { spend }) => {
            const patches = arrayArg(args, 1);
            return patches.reduce((value, patch) => {
                spend(200);
                return patched(value, patch);
            }, args[0] ?? null);
        },
    ],
    ['cast_array', ([value = null]) => (value instanceof RegoSet ? value.members : checked(value, isRegoArray))],
    ['cast_set', ([value = null]) => (isRegoArray(value) ? new RegoSet(value) : checked(value, one => one instanceof RegoSet))],
    ['cast_string', cast(value => typeof value === 'string')],
    ['cast_boolean', cast(value => typeof value === 'boolean')],
    ['cast_null', cast(value => value === null)],
    ['cast_object', cast(value => value instanceof RegoObject)],
]);

// EXTERNAL MODULE: ./build/render/functions/regex.js + 1 modules
var regex = __webpack_require__(8285);
// EXTERNAL MODULE: ./build/render/template/template-error.js
var template_error = __webpack_require__(43955);
;// CONCATENATED MODULE: ./build/org-rules/rego/builtins/patterns.js



/** RE2 takes time by the length of the text times that of its program. */
const patternFor = (pattern, text, { spend }) => {
    try {
        const compiled = (0,regex/* compilePattern */.Eb)(pattern);
        spend(1 + (compiled.programSize() * text.length) / 4);
        return compiled;
    }
    catch (error) {
        if (error instanceof template_error/* CallError */.R)
            throw new BuiltinError(error.message);
        throw error;
    }
};
/** Each match may look at all that follows it. */
const boundMatches = (pattern, text, { spend }) => {
    const matches = (0,regex/* matchesOf */.th)(pattern, text, 200).length;
    spend((pattern.programSize() * text.length * matches) / 8);
};
const replace = (args, scope) => {
    const [text, pattern, by] = [textArg(args, 0), textArg(args, 1), textArg(args, 2)];
    const compiled = patternFor(pattern, text, scope);
    boundMatches(compiled, text, scope);
    return (0,regex/* replaceAll */.yh)(compiled, text, match => (0,regex/* expand */.fT)(by, match));
};
const find = (args, scope) => {
    const [pattern, text, count] = [textArg(args, 0), textArg(args, 1), Number(wholeArg(args, 2))];
    const compiled = patternFor(pattern, text, scope);
    boundMatches(compiled, text, scope);
    return (0,regex/* matchesOf */.th)(compiled, text, count).map(({ groups }) => groups[0] ?? '');
};
const splitBy = (args, scope) => {
    const [pattern, text] = [textArg(args, 0), textArg(args, 1)];
    const compiled = patternFor(pattern, text, scope);
    boundMatches(compiled, text, scope);
    return (0,regex/* split */.lD)(compiled, text, -1, pattern);
};
/** Offsets at which a pattern begins or ends, turn by turn; delimiters may nest. Source: OPA, `delimiterIndices`. */
const delimiters = (template, start, end) => {
    const places = [];
    let level = 0;
    for (const { 0: found, index } of template.matchAll(/./gsu)) {
        if (found === start && level++ === 0)
            places.push(index);
        if (found === end && --level === 0)
            places.push(index);
        if (level < 0)
            break;
    }
    if (level !== 0)
        throw new BuiltinError('unbalanced braces');
    return places;
};
const quoted = (text) => text.replaceAll(/[\\.+*?()|[\]{}^$]/gu, String.raw `\$&`);
/** Patterns between delimiters, text around them. Source: OPA, `getRegexpTemplate`. */
const matchTemplate = (args, scope) => {
    const [template, text, start, end] = [textArg(args, 0), textArg(args, 1), textArg(args, 2), textArg(args, 3)];
    if ([start, end].some(one => Array.from(one).length !== 1) || start === end)
        throw new BuiltinError('a delimiter is no single character');
    const places = delimiters(template, start, end);
    const parts = places.map((place, index) => {
        const part = template.slice(index === 0 ? 0 : (places[index - 1] ?? 0) + 1, place);
        return index % 2 === 0 ? quoted(part) : `(${part})`;
    });
    const rest = quoted(template.slice(places.length === 0 ? 0 : (places.at(-1) ?? 0) + 1));
    return patternFor(`^${parts.join('')}${rest}$`, text, scope)
        .matcher(text)
        .find();
};
const patternBuiltins = new Map([
    ['regex.replace', replace],
    ['regex.find_n', find],
    ['regex.split', splitBy],
    ['regex.template_match', matchTemplate],
]);

// EXTERNAL MODULE: ./build/render/template/format/sprintf.js
var sprintf = __webpack_require__(25076);
;// CONCATENATED MODULE: ./build/org-rules/rego/builtins/texts.js




/** What fmt is given for a value. Source: OPA, `topdown.builtinSprintf`: all but numbers and texts are printed before. */
const texts_rawOf = (value) => {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'bigint')
        return new go_value/* GoInt */.ov(value, 'int64');
    if (typeof value === 'number')
        return Number.isInteger(value) ? new go_value/* GoInt */.ov(value, 'int64') : new go_value/* GoFloat */.LK(value);
    return regoPrinted(value);
};
/** Wider fields are not filled. */
const maxWidth = 10_000;
const formatted = (args, { spend }) => {
    const format = textArg(args, 0);
    for (const [digits] of format.matchAll(/\d{4,}/gu))
        if (Number(digits) > maxWidth)
            throw new BuiltinError('a field is too wide');
    const values = arrayArg(args, 1).map(texts_rawOf);
    spend(format.length * 4);
    return (0,sprintf/* sprintf */.n)(format, values)
        .map(({ text }) => text)
        .join('');
};
/** A text or a collection of texts. */
const textsOf = (value) => {
    const items = value instanceof RegoSet ? value.members : isRegoArray(value) ? value : [value ?? null];
    return items.map(item => {
        if (typeof item !== 'string')
            throw new BuiltinError('an argument is no text');
        return item;
    });
};
const anyOf = (holds) => ([texts, parts], { spend }) => {
    const [all, wanted] = [textsOf(texts), textsOf(parts)];
    spend(all.length * wanted.length);
    return all.some(text => wanted.some(part => holds(text, part)));
};
/** Where a text is found in another, one place after the other, without overlap. */
const placesOf = (text, part) => {
    const places = [];
    for (let at = text.indexOf(part); at !== -1 && part !== ''; at = text.indexOf(part, at + part.length))
        places.push(at);
    return places;
};
/** Every place, in characters; they may overlap. Source: OPA, `builtinIndexOfN`. */
const allPlaces = (args, { spend }) => {
    const [text, part] = [Array.from(textArg(args, 0)), Array.from(textArg(args, 1))];
    if (part.length === 0)
        throw new BuiltinError('the text to look for is empty');
    spend(text.length * Math.min(part.length, 64));
    return text.flatMap((_, at) => (part.every((character, index) => text[at + index] === character) ? [at] : []));
};
const textBuiltins = new Map([
    ['sprintf', formatted],
    ['strings.any_prefix_match', anyOf((text, part) => text.startsWith(part))],
    ['strings.any_suffix_match', anyOf((text, part) => text.endsWith(part))],
    [
        'strings.count',
        args => (textArg(args, 1) === '' ? Array.from(textArg(args, 0)).length + 1 : placesOf(textArg(args, 0), textArg(args, 1)).length),
    ],
    ['strings.split_n', args => splitN(textArg(args, 0), textArg(args, 1), Number(wholeArg(args, 2)))],
    ['indexof_n', allPlaces],
]);
/** At most `count` parts, the last with all that is left; without a bound for a negative count. Source: Go's strings.SplitN. */
const splitN = (text, separator, count) => {
    if (count === 0)
        return [];
    const parts = separator === '' ? Array.from(text) : text.split(separator);
    if (count < 0 || parts.length <= count)
        return parts;
    return [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)];
};

// EXTERNAL MODULE: ./build/render/functions/dates.js
var dates = __webpack_require__(85602);
// EXTERNAL MODULE: ./build/render/template/go-time.js
var go_time = __webpack_require__(93040);
// EXTERNAL MODULE: ./build/render/template/parse-time.js
var parse_time = __webpack_require__(69589);
;// CONCATENATED MODULE: ./build/org-rules/rego/builtins/times.js






/** Names of Go's layouts. Source: OPA, `topdown/time.go`. */
const layouts = {
    ANSIC: 'Mon Jan _2 15:04:05 2006',
    UnixDate: 'Mon Jan _2 15:04:05 MST 2006',
    RubyDate: 'Mon Jan 02 15:04:05 -0700 2006',
    RFC822: '02 Jan 06 15:04 MST',
    RFC822Z: '02 Jan 06 15:04 -0700',
    RFC850: 'Monday, 02-Jan-06 15:04:05 MST',
    RFC1123: 'Mon, 02 Jan 2006 15:04:05 MST',
    RFC1123Z: 'Mon, 02 Jan 2006 15:04:05 -0700',
    RFC3339: '2006-01-02T15:04:05Z07:00',
    RFC3339Nano: go_time/* rfc3339 */.ag,
};
const layoutOf = (name) => (Object.hasOwn(layouts, name) ? (layouts[name] ?? name) : name);
/** Nanoseconds that 64 bits hold: the years 1678 to 2262. */
const inRange = (nanos) => {
    if (BigInt.asIntN(64, nanos) !== nanos)
        throw new BuiltinError('time outside of valid range');
    return wholeOrNumber(nanos);
};
const read = (layout, text) => {
    if (text.length > 200 || layout.length > 200)
        throw new BuiltinError('a time is too long');
    const time = (0,parse_time/* parseTime */.p)(layout, text);
    if (typeof time === 'string')
        throw new BuiltinError(time);
    return inRange(time.unixNano);
};
/** Nanoseconds, or a list of them with a time zone and, for `format`, a layout. */
const timeArg = (value) => {
    const [nanos, zone = '', layout = go_time/* rfc3339 */.ag] = isRegoArray(value) ? value : [value ?? null];
    if (typeof zone !== 'string' || typeof layout !== 'string' || layout.length > 200)
        throw new BuiltinError('a time zone or layout is no text');
    const plain = new go_value/* GoTime */.yT(wholeArg([nanos ?? null], 0));
    const place = (0,go_time/* zoneAt */.Uu)(zone, plain);
    if (place === undefined || zone === 'Local')
        throw new BuiltinError(`unknown time zone ${zone.slice(0, 60)}`);
    return { time: new go_value/* GoTime */.yT(plain.unixNano, place), layout: layoutOf(layout) };
};
const numbers = (time, layout) => (0,go_time/* formatTime */.fU)(time, layout).split(' ').map(Number);
const dayNanos = 86400000000000n;
/** Days since 1970 of a day of the calendar, whose month and day may be past the end. */
const daysOf = (year, month, day) => {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (Number.isNaN(date.getTime()))
        throw new BuiltinError('time outside of valid range');
    return BigInt(Math.floor(date.getTime() / 86_400_000));
};
const addDate = args => {
    const { time } = timeArg(args[0]);
    const [years, months, days] = [1, 2, 3].map(index => Number(wholeArg(args, index)));
    const [year = 0, month = 0, day = 0] = numbers(time, '2006 1 2');
    const offset = BigInt(time.zone.offset) * 60000000000n;
    const local = time.unixNano + offset;
    const inDay = ((local % dayNanos) + dayNanos) % dayNanos;
    return inRange(daysOf(year + (years ?? 0), month + (months ?? 0), day + (days ?? 0)) * dayNanos + inDay - offset);
};
/** Years, months, days, hours, minutes and seconds between two times. Source: OPA, `builtinDateDiff`. */
const diff = ([one, other]) => {
    const [first, second] = [timeArg(one).time, timeArg(other).time];
    const [from, to] = first.unixNano > second.unixNano ? [second, new go_value/* GoTime */.yT(first.unixNano, second.zone)] : [first, new go_value/* GoTime */.yT(second.unixNano, first.zone)];
    const [a, b] = [numbers(from, '2006 1 2 15 4 5'), numbers(to, '2006 1 2 15 4 5')];
    const parts = b.map((value, index) => value - (a[index] ?? 0));
    const take = (index, size) => {
        if ((parts[index] ?? 0) >= 0)
            return;
        parts[index] = (parts[index] ?? 0) + size;
        parts[index - 1] = (parts[index - 1] ?? 0) - 1;
    };
    take(5, 60);
    take(4, 60);
    take(3, 24);
    take(2, Number(daysOf(a[0] ?? 0, (a[1] ?? 0) + 1, 1) - daysOf(a[0] ?? 0, a[1] ?? 0, 1)));
    take(1, 12);
    return parts;
};
/** Hours of the units that OPA has besides those of Go. Source: OPA, `durationCoefficients`. */
const longUnits = { d: 24, w: 168, y: 8_760 };
const inHours = (text) => text.replaceAll(/(\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})([dwy])/gu, (_, digits, unit) => `${Number(digits) * (longUnits[unit] ?? 0)}h`);
const duration = args => {
    const text = textArg(args, 0);
    const nanos = text.length > 200 ? 'too long' : (0,dates/* parseDuration */.E9)(inHours(text));
    if (typeof nanos === 'string')
        throw new BuiltinError(nanos);
    return inRange(nanos);
};
const timeBuiltins = new Map([
    ['time.now_ns', (_, { now }) => wholeOrNumber(now)],
    ['time.parse_ns', args => read(layoutOf(textArg(args, 0)), textArg(args, 1))],
    ['time.parse_rfc3339_ns', args => read('2006-01-02T15:04:05Z07:00', textArg(args, 0))],
    ['time.parse_duration_ns', duration],
    ['time.date', ([value]) => numbers(timeArg(value).time, '2006 1 2')],
    ['time.clock', ([value]) => numbers(timeArg(value).time, '15 4 5')],
    ['time.weekday', ([value]) => (0,go_time/* formatTime */.fU)(timeArg(value).time, 'Monday')],
    [
        'time.format',
        ([value]) => {
            const { time, layout } = timeArg(value);
            return (0,go_time/* formatTime */.fU)(time, layout);
        },
    ],
    ['time.add_date', addDate],
    ['time.diff', diff],
]);

;// CONCATENATED MODULE: ./build/org-rules/rego/builtins/all-builtins.js







/**
 * What is answered here of that which OPA does not compile into modules. What asks others (`http.send`, `net.lookup_ip_addr`), knows the machine
 * (`opa.runtime`) or throws dice (`rand.intn`) is not among it.
 */
const allBuiltins = new Map([
    ...amountBuiltins,
    ...encodingBuiltins,
    ...networkBuiltins,
    ...objectBuiltins,
    ...patternBuiltins,
    ...textBuiltins,
    ...timeBuiltins,
    ['trace', () => true],
]);

;// CONCATENATED MODULE: ./build/org-rules/rego/conventions.js


/** `deny`, `warn` and `violation`, also with something behind (`deny_privileged`). Source: conftest, "Writing policies"; Gatekeeper's templates. */
const convention = /^(?:deny|warn|violation)(?:_\w{1,100})?$/u;
const isConventional = (name) => convention.test(name);
/** The severity of what a rule says, where it does not say it itself. */
const usualSeverity = (name) => (name.startsWith('warn') ? 'medium' : 'high');
/** Longest message that is shown, in UTF-16 units. */
const maxMessage = 1_000;
const severityOf = (value) => typeof value === 'string' ? severity/* severities */.gO.find(severity => severity === value.toLowerCase()) : undefined;
const messageOf = (item) => {
    if (typeof item === 'string')
        return { message: item.slice(0, maxMessage), severity: undefined };
    if (!(item instanceof RegoObject))
        return undefined;
    const message = item.get('msg') ?? item.get('message');
    return typeof message === 'string' ? { message: message.slice(0, maxMessage), severity: severityOf(item.get('severity')) } : undefined;
};
/** The messages of a rule; undefined for a value that is no collection of messages: a rule of another meaning with such a name. */
const messagesOf = (value) => {
    const items = value instanceof RegoSet ? value.members : isRegoArray(value) ? value : undefined;
    const messages = items?.map(messageOf);
    return messages?.every(message => message !== undefined) ? messages : undefined;
};
/** What rules with conventional names give in the result of an entrypoint: the rule itself, or its package. */
const conventionalRules = (entrypoint, value) => {
    const last = entrypoint.split('/').at(-1) ?? '';
    if (isConventional(last))
        return new Map(value === undefined ? [] : [[last, value]]);
    const entries = value instanceof RegoObject ? value.entries : [];
    return new Map(entries.flatMap(([name, own]) => (typeof name === 'string' && isConventional(name) ? [[name, own]] : [])));
};

;// CONCATENATED MODULE: ./build/org-rules/rego/wasm-reader.js
/** A module of WebAssembly that is none, or holds what no module of `opa build` holds. */
class WasmFormatError extends Error {
}
/** Reads the binary format of WebAssembly. Source: WebAssembly Core Specification, 5 "Binary Format". */
class WasmReader {
    bytes;
    at;
    end;
    constructor(bytes, at = 0, end = bytes.length) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }
    get isDone() {
        return this.at >= this.end;
    }
    byte() {
        const value = this.bytes[this.at];
        if (value === undefined || this.at >= this.end)
            throw new WasmFormatError('it ends too early');
        this.at += 1;
        return value;
    }
    /** A number without sign, of 32 bits. */
    unsigned() {
        let value = 0;
        for (let shift = 0; shift < 35; shift += 7) {
            const byte = this.byte();
            value += (byte & 0x7f) * 2 ** shift;
            if (byte < 0x80)
                return value;
        }
        throw new WasmFormatError('a number is too long');
    }
    /** Passes over a number of any kind. */
    skipNumber() {
        for (let length = 0; length < 10; length += 1)
            if (this.byte() < 0x80)
                return;
        throw new WasmFormatError('a number is too long');
    }
    skip(length) {
        if (length > this.end - this.at)
            throw new WasmFormatError('it ends too early');
        this.at += length;
    }
    /** The bytes of a section, body or name that its length precedes. */
    sized() {
        const length = this.unsigned();
        const start = this.at;
        this.skip(length);
        return new WasmReader(this.bytes, start, this.at);
    }
    text() {
        const { at, end } = this.sized();
        return new TextDecoder().decode(this.bytes.subarray(at, end));
    }
    rest() {
        return this.bytes.subarray(this.at, this.end);
    }
}
/** A number without sign as the format writes it. */
const unsignedBytes = (given) => {
    const bytes = [];
    let value = given;
    do {
        const low = value % 128;
        value = Math.floor(value / 128);
        bytes.push(value > 0 ? low + 128 : low);
    } while (value > 0);
    return bytes;
};
/** A positive number as the format writes numbers with a sign. */
const positiveBytes = (value) => {
    const bytes = unsignedBytes(value);
    const last = bytes.at(-1) ?? 0;
    return last < 0x40 ? bytes : [...bytes.slice(0, -1), last + 128, 0];
};

;// CONCATENATED MODULE: ./build/org-rules/rego/meter.js

/** The name of the global that holds the steps which are left. */
const fuelName = 'tidewaiter_fuel';
/** Steps that an evaluation may take: calls and rounds of loops. Some 150 ms of processor time. */
const maxSteps = 15_000_000;
const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const section = { import: 2, global: 6, export: 7, code: 10 };
/** Larger modules are not read: policies take some 150 KB. */
const maxModuleBytes = 8_000_000;
/**
 * A module of a policy whose functions and loops count steps down, and stop at none: time is bounded the same on each machine, in the thread
 * that judges. Only what compilers make of policies is read; what could take long in one instruction is refused (copies of memory, threads).
 */
const meter = (bytes) => {
    if (bytes.length > maxModuleBytes)
        throw new WasmFormatError(`it is larger than ${maxModuleBytes} bytes`);
    if (magic.some((byte, index) => bytes[index] !== byte))
        throw new WasmFormatError('it is no module of WebAssembly');
    const reader = new WasmReader(bytes, magic.length);
    const out = [magic];
    const seen = new Set();
    let [fuel, minPages] = [0, 0];
    while (!reader.isDone) {
        const id = reader.byte();
        const content = reader.sized();
        if (id === section.import)
            ({ globals: fuel, minPages } = readImports(new WasmReader(bytes, content.at, content.end)));
        seen.add(id);
        if (id === section.global)
            fuel += new WasmReader(bytes, content.at, content.end).unsigned();
        const written = rewritten(id, content, fuel);
        out.push([id, ...unsignedBytes(lengthOf(written))], ...written);
    }
    if (!seen.has(section.global) || !seen.has(section.export))
        throw new WasmFormatError('it says no version of the interface of policies');
    return { bytes: joined(out), minPages };
};
const rewritten = (id, content, fuel) => {
    if (id === section.global)
        return appended(content, [0x7f, 1, 0x41, ...positiveBytes(maxSteps), 0x0b]);
    if (id === section.export)
        return appended(content, [fuelName.length, ...new TextEncoder().encode(fuelName), 3, ...unsignedBytes(fuel)]);
    if (id === section.code)
        return meteredBodies(content, fuel);
    return [content.rest()];
};
const appended = (content, item) => {
    const count = content.unsigned();
    return [unsignedBytes(count + 1), content.rest(), item];
};
const readImports = (content) => {
    let [globals, minPages] = [0, 0];
    for (let left = content.unsigned(); left > 0; left -= 1) {
        content.text();
        content.text();
        const kind = content.byte();
        if (kind === 0)
            content.unsigned();
        else if (kind === 2) {
            const flags = content.byte();
            minPages = content.unsigned();
            if ((flags & 1) === 1)
                content.unsigned();
        }
        else if (kind === 3) {
            content.skip(2);
            globals += 1;
        }
        else
            throw new WasmFormatError('it imports what no policy does');
    }
    return { globals, minPages };
};
/** `fuel -= 1; if (fuel < 0) stop`. */
const countingCode = (fuel) => {
    const index = unsignedBytes(fuel);
    return new Uint8Array([0x23, ...index, 0x41, 1, 0x6b, 0x24, ...index, 0x23, ...index, 0x41, 0, 0x48, 0x04, 0x40, 0x00, 0x0b]);
};
const meteredBodies = (content, fuel) => {
    const counting = countingCode(fuel);
    const count = content.unsigned();
    const chunks = [unsignedBytes(count)];
    for (let left = count; left > 0; left -= 1) {
        const body = meteredBody(content.sized(), counting, fuel);
        chunks.push(unsignedBytes(lengthOf(body)), ...body);
    }
    return chunks;
};
const meteredBody = (body, counting, fuel) => {
    const { bytes } = body;
    const chunks = [];
    let from = body.at;
    const countHere = () => {
        chunks.push(bytes.subarray(from, body.at), counting);
        from = body.at;
    };
    for (let left = body.unsigned(); left > 0; left -= 1) {
        body.unsigned();
        body.skip(1);
    }
    countHere();
    while (!body.isDone) {
        const code = body.byte();
        if (code === 0x23 || code === 0x24)
            ownGlobal(body, fuel);
        else
            skipOperands(body, code);
        if (code === 0x03)
            countHere();
    }
    chunks.push(bytes.subarray(from, body.end));
    return chunks;
};
/** Why: the count of steps is behind the globals that the module has, and it must not reach it. */
const ownGlobal = (body, fuel) => {
    if (body.unsigned() >= fuel)
        throw new WasmFormatError('it uses a global that it does not have');
};
/** Passes over what follows an instruction. Source: WebAssembly Core Specification 5.4 "Instructions". */
const skipOperands = (body, code) => {
    if (code >= 0x45 && code <= 0xc4)
        return;
    if (code >= 0x28 && code <= 0x3e) {
        body.skipNumber();
        body.skipNumber();
    }
    else if (code >= 0x20 && code <= 0x26)
        body.skipNumber();
    else if (code === 0x0e)
        for (let left = body.unsigned(); left >= 0; left -= 1)
            body.skipNumber();
    else if (code === 0xfc)
        skipSaturating(body);
    else {
        const length = operands[code];
        if (length === undefined)
            throw new WasmFormatError(`it has the instruction 0x${code.toString(16)}, which no policy has`);
        if (length === 'number')
            body.skipNumber();
        else if (length === 'two numbers') {
            body.skipNumber();
            body.skipNumber();
        }
        else
            body.skip(length);
    }
};
/** Conversions that do not trap; the other instructions with this beginning copy memory. */
const skipSaturating = (body) => {
    const code = body.unsigned();
    if (code > 7)
        throw new WasmFormatError(`it has the instruction 0xfc ${code}, which no policy has`);
};
/** What follows instructions: bytes, or numbers of variable length. */
const operands = {
    0: 0,
    1: 0,
    2: 'number',
    3: 'number',
    4: 'number',
    5: 0,
    11: 0,
    12: 'number',
    13: 'number',
    15: 0,
    16: 'number',
    17: 'two numbers',
    26: 0,
    27: 0,
    63: 1,
    64: 1,
    65: 'number',
    66: 'number',
    67: 4,
    68: 8,
};
const lengthOf = (chunks) => chunks.reduce((sum, { length }) => sum + length, 0);
const joined = (chunks) => {
    const all = new Uint8Array(lengthOf(chunks));
    let at = 0;
    for (const chunk of chunks) {
        all.set(chunk, at);
        at += chunk.length;
    }
    return all;
};

;// CONCATENATED MODULE: ./build/org-rules/rego/web-assembly.js
/** What of the global `WebAssembly` is used here: the types of Node leave it to those of browsers. */
/** The engine's own. */
const webAssembly = globalThis.WebAssembly;

;// CONCATENATED MODULE: ./build/org-rules/rego/module.js





/** A module that cannot be used, and why: a full sentence. */
class RegoModuleError extends Error {
}
/** Pages of 64 KiB that a module may have: a policy and its input take some 10. */
const maxPages = 1_024;
/** Longest input, data and result, in bytes. */
const maxBytes = 8_000_000;
/** Steps of a call of a function of ours, and of each byte that it reads or writes. */
const [stepsPerCall, stepsPerByte] = [1_000, 10];
class Stopped extends Error {
    because;
    constructor(because, reason) {
        super(reason);
        this.because = because;
    }
}
const decoder = new TextDecoder();
const encoder = new TextEncoder();
const outOfSteps = () => new Stopped('bound', 'It takes more steps than an evaluation may.');
/** An instance of a module with its memory, as long as nothing went wrong in it. Source: OPA, "WebAssembly", ABI 1.2. */
class Instance {
    builtinNames;
    entrypoints;
    #exports;
    #memory;
    #fuel;
    #builtins;
    #data;
    #heap;
    #now = 0n;
    #aborted;
    constructor(module, minPages, builtins, data) {
        this.#builtins = builtins;
        this.#memory = new webAssembly.Memory({ initial: Math.max(minPages, 2), maximum: maxPages });
        const call = () => (id, _context, ...args) => this.#call(id, args);
        const instance = new webAssembly.Instance(module, {
            env: {
                memory: this.#memory,
                opa_abort: (address) => {
                    this.#aborted = this.#text(address).slice(0, 300);
                    throw new Stopped('failed', this.#aborted);
                },
                opa_println: () => 0,
                opa_builtin0: call(),
                opa_builtin1: call(),
                opa_builtin2: call(),
                opa_builtin3: call(),
                opa_builtin4: call(),
            },
        });
        this.#exports = instance.exports;
        const fuel = this.#exports[fuelName];
        if (typeof fuel !== 'object' || !('value' in fuel))
            throw new RegoModuleError('It has no count of steps.');
        this.#fuel = fuel;
        this.#fuel.value = maxSteps;
        this.builtinNames = new Map(this.#table('builtins').map(([name, id]) => [id, name]));
        this.entrypoints = new Map(this.#table('entrypoints'));
        this.#data = this.#written(data, 'opa_json_parse');
        this.#heap = this.#run('opa_heap_ptr_get');
    }
    evaluate(entrypoint, input, now) {
        this.#now = now;
        this.#fuel.value = maxSteps;
        const bytes = encoder.encode(input);
        this.#reserve(this.#heap + bytes.length);
        new Uint8Array(this.#memory.buffer).set(bytes, this.#heap);
        const result = this.#text(this.#run('opa_eval', 0, entrypoint, this.#data, this.#heap, bytes.length, this.#heap + bytes.length, 1));
        const value = parseRego(result);
        if (value === undefined)
            throw new Stopped('failed', 'Its result is no value.');
        return value;
    }
    /** Steps of the last evaluation. */
    get steps() {
        return maxSteps - Math.max(0, this.#fuel.value);
    }
    #run(name, ...args) {
        const exported = this.#exports[name];
        if (typeof exported !== 'function')
            throw new RegoModuleError(`It does not export ${name}.`);
        return exported(...args);
    }
    #table(name) {
        const table = JSON.parse(this.#text(this.#run('opa_json_dump', this.#run(name))));
        return Object.entries(table ?? {}).flatMap(([key, id]) => (typeof id === 'number' ? [[key, id]] : []));
    }
    #reserve(bytes) {
        const pages = Math.ceil(bytes / 65_536);
        const missing = pages - this.#memory.buffer.byteLength / 65_536;
        if (pages > maxPages)
            throw new Stopped('bound', 'The object is larger than the memory of a policy.');
        if (missing > 0)
            this.#memory.grow(missing);
    }
    #text(address) {
        const memory = new Uint8Array(this.#memory.buffer);
        const end = memory.indexOf(0, address);
        if (end === -1 || end - address > maxBytes)
            throw new Stopped('bound', 'It makes a longer text than is read.');
        return decoder.decode(memory.subarray(address, end));
    }
    /** The address of a value that stands in the module's memory from now on. */
    #written(text, parse) {
        const bytes = encoder.encode(text);
        if (bytes.length > maxBytes)
            throw new Stopped('bound', 'A value is longer than is read.');
        const address = this.#run('opa_malloc', bytes.length);
        new Uint8Array(this.#memory.buffer).set(bytes, address);
        const value = this.#run(parse, address, bytes.length);
        this.#run('opa_free', address);
        if (value === 0)
            throw new Stopped('failed', 'It does not read a value.');
        return value;
    }
    #spend(steps) {
        this.#fuel.value -= Math.min(Math.ceil(steps), maxSteps);
        if (this.#fuel.value < 0)
            throw outOfSteps();
    }
    #call(id, args) {
        const name = this.builtinNames.get(id) ?? `number ${id}`;
        const builtin = this.#builtins.get(name);
        if (builtin === undefined)
            throw new Stopped('missing', `It asks for ${name}, which is not answered here.`);
        const spend = (steps) => this.#spend(steps);
        spend(stepsPerCall);
        const values = args.map(address => {
            const text = this.#text(this.#run('opa_value_dump', address));
            spend(text.length * stepsPerByte);
            return parseRego(text) ?? null;
        });
        try {
            const text = regoText(builtin(values, { now: this.#now, spend }));
            spend(text.length * stepsPerByte);
            return this.#written(text, 'opa_value_parse');
        }
        catch (error) {
            if (error instanceof BuiltinError)
                return 0;
            throw error;
        }
    }
    /** What an error of the engine means. */
    stopped(error) {
        if (error instanceof Stopped)
            return /malloc|memory/iu.test(error.message) ? new Stopped('bound', 'It takes more memory than an evaluation may.') : error;
        if (this.#fuel.value < 0)
            return outOfSteps();
        if (error instanceof RangeError)
            return new Stopped('bound', 'Its calls are nested too deeply.');
        return new Stopped('failed', `It ended by an error (${error instanceof Error ? error.message.slice(0, 200) : typeof error}).`);
    }
}
/**
 * A policy that an organization has built (`opa build -t wasm`). Why no library: that of npm (1.10.0) hands sets to functions of the host as lists, so
 * that `sprintf("%v", \u2026)` prints another text than OPA, and can't be stopped but by ending its thread. This one counts its own steps.
 */
class RegoModule {
    /** Entrypoints by their paths, with slashes: `main`, `main/deny`. */
    entrypoints;
    /** The functions that it may call and nobody answers here, in the order of the alphabet. */
    missing;
    #module;
    #minPages;
    #builtins;
    #data;
    #instance;
    constructor(bytes, builtins, data) {
        const metered = meter(bytes);
        if (metered.minPages > maxPages)
            throw new RegoModuleError('It asks for more memory than a policy may have.');
        this.#module = new webAssembly.Module(metered.bytes);
        const foreign = webAssembly.Module.imports(this.#module).find(({ module, name }) => module !== 'env' || !/^(?:memory|opa_(?:abort|println|builtin[0-4]))$/u.test(name));
        if (foreign)
            throw new RegoModuleError(`It imports ${foreign.module}.${foreign.name}, which no policy does.`);
        this.#minPages = metered.minPages;
        this.#builtins = builtins;
        this.#data = data;
        const instance = this.#started();
        this.entrypoints = [...instance.entrypoints.keys()].toSorted();
        this.missing = [...instance.builtinNames.values()].filter(name => !builtins.has(name)).toSorted();
    }
    /** @throws RegoModuleError for what is no module of a policy. `data` is JSON: what the policy finds under `data`. */
    static load(bytes, builtins, data = '{}') {
        try {
            return new RegoModule(bytes, builtins, data);
        }
        catch (error) {
            if (error instanceof RegoModuleError)
                throw error;
            const reason = error instanceof Error ? error.message.slice(0, 300) : typeof error;
            throw new RegoModuleError(error instanceof WasmFormatError || error instanceof Stopped ? reason : `It can't be loaded (${reason}).`);
        }
    }
    /** What is defined under an entrypoint for an input, which is JSON. After anything went wrong the next one begins anew. */
    evaluate(entrypoint, input, now) {
        const instance = this.#instance ?? this.#started();
        const id = instance.entrypoints.get(entrypoint);
        if (id === undefined)
            return { steps: 0, state: 'stopped', because: 'failed', reason: `It has no entrypoint "${entrypoint}".` };
        try {
            const value = resultOf(instance.evaluate(id, input, now));
            return { steps: instance.steps, state: 'value', value };
        }
        catch (error) {
            this.#instance = undefined;
            const { because, message } = instance.stopped(error);
            return { steps: instance.steps, state: 'stopped', because, reason: message };
        }
    }
    #started() {
        this.#instance = new Instance(this.#module, this.#minPages, this.#builtins, this.#data);
        return this.#instance;
    }
}
/** A set with one result, or an empty one where nothing is defined. */
const resultOf = (value) => {
    const results = value instanceof RegoSet ? value.members : isRegoArray(value) ? value : [];
    const [first] = results;
    return first instanceof RegoObject ? first.get('result') : undefined;
};

;// CONCATENATED MODULE: ./build/org-rules/rego/object-json.js

/** JSON of an object, or the part of it that is not known. Integers are as exact as they are written. */
const jsonOf = (value) => {
    const parts = [];
    const unknown = object_json_write(value, parts);
    return unknown ?? parts.join('');
};
const object_json_write = (value, parts) => {
    if (value instanceof org_rule/* UnknownPart */.A)
        return value;
    if (typeof value === 'bigint')
        parts.push(String(value));
    else if (typeof value !== 'object' || value === null)
        parts.push(JSON.stringify(value));
    else
        return writeParts(value, parts);
    return undefined;
};
const isList = (value) => Array.isArray(value);
const writeParts = (value, parts) => {
    const items = isList(value)
        ? value.map(one => ['', one])
        : Object.entries(value).map(([key, one]) => [`${JSON.stringify(key)}:`, one]);
    parts.push(isList(value) ? '[' : '{');
    for (const [index, [key, one]] of items.entries()) {
        parts.push(index === 0 ? key : `,${key}`);
        const unknown = object_json_write(one, parts);
        if (unknown)
            return unknown;
    }
    parts.push(isList(value) ? ']' : '}');
    return undefined;
};

// EXTERNAL MODULE: ./build/text/word-set.js
var word_set = __webpack_require__(38161);
// EXTERNAL MODULE: ./build/org-rules/step-budget.js
var step_budget = __webpack_require__(38003);
;// CONCATENATED MODULE: ./build/org-rules/rego/rule-set.js










/** Functions that ask others, or know what only the place knows where a policy runs. */
const foreign = (0,word_set/* wordSet */.d)('http.send net.lookup_ip_addr opa.runtime rand.intn providers.aws.sign_req uuid.rfc4122');
/** Nanoseconds of the beginning of a day, UTC. */
const nanosOf = (today) => BigInt(Date.parse(`${today}T00:00:00Z`)) * 1000000n;
const ruleOf = (path, name) => {
    const policy = (0,text_path/* fileNameOf */.bV)(path).replace(/\.wasm$/u, '');
    return {
        id: `org/${idPart(policy)}/${idPart(name)}`,
        policy,
        rule: name,
        title: `Policy ${policy} (${name})`,
        severity: usualSeverity(name),
        docs: undefined,
        at: { path, range: { start: 0, end: 0 } },
    };
};
/** Steps of a module that take as long as one of other rules. */
const regoStepsPerStep = 12;
/** Steps of asking a module besides its own. */
const stepsOfModule = 64;
/** What a stopped evaluation means for the review. */
const undeterminedBy = ({ because, reason }) => {
    const name = /asks for (\S+),/u.exec(reason)?.[1] ?? '';
    const cause = because === 'bound' ? 'bound' : because === 'missing' && foreign.has(name) ? 'cluster' : 'policy';
    return { outcome: 'undetermined', cause, reason };
};
const entrypointsOf = (module, path) => module.entrypoints.flatMap(entrypoint => {
    // Sets of messages are there for each input, be they empty: what an empty one gives names the rules.
    const asked = module.evaluate(entrypoint, '{}', 0n);
    const names = asked.state === 'value' ? [...conventionalRules(entrypoint, asked.value).keys()] : ['deny', 'violation', 'warn'];
    return names.map(name => ({ entrypoint, name, rule: ruleOf(path, module.entrypoints.length > 1 ? `${entrypoint}/${name}` : name) }));
});
/** Why a module is not the one that the policy names; undefined when it is. */
const moduleProblem = ({ path, bytes, sha256 }) => {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    if (digest === sha256.toLowerCase())
        return undefined;
    return `${path} is another module than the policy names: its SHA-256 is ${digest}. Name that, if the module is what was meant.`;
};
const load = (file) => {
    const { path, bytes, data } = file;
    const problem = moduleProblem(file);
    if (problem !== undefined)
        return problem;
    try {
        const module = RegoModule.load(bytes, allBuiltins, data);
        const rules = entrypointsOf(module, path);
        return rules.length > 0
            ? { module, rules }
            : `${path} has no rule "deny", "warn" or "violation" under its entrypoints (${module.entrypoints.join(', ')}). Build it with \`opa build -t wasm -e PACKAGE\`.`;
    }
    catch (error) {
        if (error instanceof RegoModuleError)
            return `${path} is not used. ${error.message}`;
        throw error;
    }
};
const outcomesOf = (result, entrypoint, name) => {
    if (result.state === 'stopped')
        return [undeterminedBy(result)];
    const value = conventionalRules(entrypoint, result.value).get(name);
    if (value === undefined)
        return [{ outcome: 'pass' }];
    const messages = messagesOf(value);
    if (messages === undefined)
        return [{ outcome: 'undetermined', cause: 'policy', reason: `"${name}" gives something else than messages.` }];
    if (messages.length === 0)
        return [{ outcome: 'pass' }];
    return messages.map(({ message, severity }) => ({ outcome: 'fail', message, ...(severity && { severity }) }));
};
function* judged({ module, rules }, { object }, cluster, budget) {
    // conftest looks at what is there: it is not asked about what a change removes.
    if (object === undefined)
        return;
    const input = jsonOf(object);
    const results = new Map();
    for (const { entrypoint, name, rule } of rules) {
        if (input instanceof org_rule/* UnknownPart */.A) {
            yield { rule, outcome: 'undetermined', cause: 'cluster', reason: input.reason };
            continue;
        }
        if (!results.has(entrypoint) && budget.isSpent(stepsOfModule)) {
            yield { rule, outcome: 'undetermined', cause: 'bound', reason: step_budget/* outOfTime */.p };
            continue;
        }
        const result = results.get(entrypoint) ?? module.evaluate(entrypoint, input, nanosOf(cluster.today));
        if (!results.has(entrypoint))
            budget.isSpent(result.steps / regoStepsPerStep);
        results.set(entrypoint, result);
        for (const outcome of outcomesOf(result, entrypoint, name))
            yield { rule, ...outcome };
    }
}
/** The functions of a module that nobody answers here. */
const missingIn = ({ path }, { missing }) => missing.length === 0
    ? []
    : [
        {
            path,
            range: { start: 0, end: 0 },
            level: 'warning',
            message: `${path} may call ${missing.join(', ')}, which is not answered here: where a rule does, its answer is not known.`,
        },
    ];
/**
 * Rules in Rego, built to WebAssembly by the organization, by the conventions of conftest: `deny`, `warn` and `violation` of what each object is.
 * A module that can't be used has a rule that knows nothing of any object, so that no gate passes on it.
 */
const regoRules = (files) => {
    const loaded = files.map(file => ({ file, result: load(file) }));
    const broken = (path) => ruleOf(path, 'module');
    return {
        rules: loaded.flatMap(({ file, result }) => (typeof result === 'string' ? [broken(file.path)] : result.rules.map(({ rule }) => rule))),
        problems: loaded.flatMap(({ file, result }) => typeof result === 'string'
            ? [{ path: file.path, range: { start: 0, end: 0 }, level: 'error', message: result }]
            : missingIn(file, result.module)),
        *judge(change, cluster, budget) {
            for (const { file, result } of loaded)
                if (typeof result === 'string')
                    yield { rule: broken(file.path), outcome: 'undetermined', cause: 'policy', reason: result };
                else
                    yield* judged(result, change, cluster, budget);
        },
    };
};

// EXTERNAL MODULE: ./build/facts/kubernetes-kinds.js + 1 modules
var kubernetes_kinds = __webpack_require__(28280);
;// CONCATENATED MODULE: ./build/facts/kubernetes-defaults-data.js
// Generated by .github/scripts/build-kubernetes-facts.ts; do not edit.
// Source: the Go modules k8s.io/api, k8s.io/apimachinery, k8s.io/apiextensions-apiserver and k8s.io/kube-aggregator (Apache-2.0), up to 1.37, as of 2026-11-27.
/** A line for each type with such fields: its name, `field=default` (JSON) and `field~` for quantities. */
const kubernetesDefaultLines = `apps.v1.DaemonSetSpec revisionHistoryLimit=10
apps.v1.DaemonSetUpdateStrategy type="RollingUpdate" rollingUpdate={"maxUnavailable":1,"maxSurge":0}
apps.v1.DeploymentSpec replicas=1 revisionHistoryLimit=10 progressDeadlineSeconds=600
apps.v1.DeploymentStrategy type="RollingUpdate" rollingUpdate={"maxUnavailable":"25%","maxSurge":"25%"}
apps.v1.ReplicaSetSpec replicas=1
apps.v1.RollingUpdateDaemonSet maxUnavailable=1 maxSurge=0
apps.v1.RollingUpdateDeployment maxUnavailable="25%" maxSurge="25%"
apps.v1.RollingUpdateStatefulSetStrategy partition=0
apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted="Retain" whenScaled="Retain"
apps.v1.StatefulSetSpec replicas=1 podManagementPolicy="OrderedReady" revisionHistoryLimit=10 persistentVolumeClaimRetentionPolicy={"whenDeleted":"Retain","whenScaled":"Retain"}
apps.v1.StatefulSetUpdateStrategy type="RollingUpdate" rollingUpdate={"partition":0,"maxUnavailable":1}
batch.v1.CronJobSpec concurrencyPolicy="Allow" suspend=false successfulJobsHistoryLimit=3 failedJobsHistoryLimit=1
batch.v1.JobSpec parallelism=1 completions=1 backoffLimit=6 manualSelector=false completionMode="NonIndexed" suspend=false
core.v1.AzureDiskVolumeSource cachingMode="ReadWrite" fsType="ext4" readOnly=false kind="Shared"
core.v1.ConfigMapVolumeSource defaultMode=420
core.v1.Container terminationMessagePath="/dev/termination-log" terminationMessagePolicy="File"
core.v1.ContainerPort protocol="TCP"
core.v1.ContainerStatus allocatedResources~
core.v1.DownwardAPIVolumeSource defaultMode=420
core.v1.EmptyDirVolumeSource sizeLimit~
core.v1.FileKeySelector optional=false
core.v1.HTTPGetAction path="/" scheme="HTTP"
core.v1.ISCSIVolumeSource iscsiInterface="default"
core.v1.ImageVolumeSource pullPolicy="IfNotPresent"
core.v1.NodeAllocatableMappedResources quantity~
core.v1.NodeAllocatableOverheadResources perPod~ perContainer~
core.v1.NodeAllocatableResourceClaimStatus resources~
core.v1.ObjectFieldSelector apiVersion="v1"
core.v1.PersistentVolumeClaimSpec volumeMode="Filesystem"
core.v1.PersistentVolumeClaimStatus capacity~ allocatedResources~
core.v1.PodSpec restartPolicy="Always" terminationGracePeriodSeconds=30 dnsPolicy="ClusterFirst" schedulerName="default-scheduler" enableServiceLinks=true overhead~
core.v1.PodStatus allocatedResources~
core.v1.Probe timeoutSeconds=1 periodSeconds=10 successThreshold=1 failureThreshold=3
core.v1.ProjectedVolumeSource defaultMode=420
core.v1.RBDVolumeSource pool="rbd" user="admin" keyring="/etc/ceph/keyring"
core.v1.ReplicationControllerSpec replicas=1
core.v1.ResourceFieldSelector divisor~
core.v1.ResourceRequirements limits~ requests~
core.v1.ScaleIOVolumeSource storageMode="ThinProvisioned" fsType="xfs"
core.v1.SecretVolumeSource defaultMode=420
core.v1.ServiceAccountTokenProjection expirationSeconds=3600
core.v1.ServicePort protocol="TCP"
core.v1.ServiceSpec type="ClusterIP" sessionAffinity="None" internalTrafficPolicy="Cluster"
core.v1.VolumeResourceRequirements limits~ requests~
networking.v1.NetworkPolicyPort protocol="TCP"
rbac.v1.RoleRef apiGroup="rbac.authorization.k8s.io"`;

;// CONCATENATED MODULE: ./build/facts/kubernetes-defaults.js

const kubernetes_defaults_read = () => new Map(kubernetesDefaultLines.split('\n').map(line => {
    const [name = '', ...fields] = line.split(' ');
    const defaults = fields
        .filter(field => field.includes('='))
        .map(field => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]);
    const quantities = fields.filter(field => field.endsWith('~')).map(field => field.slice(0, -1));
    return [name, { defaults: new Map(defaults), quantities: new Set(quantities) }];
}));
let facts;
/** What is filled in, in objects of a type; undefined where nothing is. */
const defaultsOfType = (type) => {
    facts ??= kubernetes_defaults_read();
    return facts.get(type);
};

// EXTERNAL MODULE: ./build/facts/kubernetes-fields.js + 1 modules
var kubernetes_fields = __webpack_require__(70411);
// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/quantities.js
var quantities = __webpack_require__(89993);
;// CONCATENATED MODULE: ./build/org-rules/vap/canonical-quantity.js


/** Quantities, or a map of them, as the API server keeps them: `cpu: 0.5` is the text `500m`. What is none stays as it is. */
const canonicalQuantity = (value) => {
    if ((0,org_rules_fields/* isFields */.Ce)(value))
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, canonicalQuantity(item)]));
    if (typeof value !== 'bigint' && typeof value !== 'number' && typeof value !== 'string')
        return value;
    return (0,quantities/* canonicalText */.A4)(String(value)) ?? value;
};

;// CONCATENATED MODULE: ./build/org-rules/vap/pull-policy.js

/** When an image is pulled of which nothing is said: `Always` for `latest` and for no tag at all, which is the same. */
const pullPolicy = (image) => {
    if (image instanceof org_rule/* UnknownPart */.A)
        return image;
    if (typeof image !== 'string' || image.includes('@'))
        return 'IfNotPresent';
    const last = image.slice(image.lastIndexOf('/') + 1);
    return !last.includes(':') || last.endsWith(':latest') ? 'Always' : 'IfNotPresent';
};

;// CONCATENATED MODULE: ./build/org-rules/vap/dependent-defaults.js



/** Fills in what depends on other fields of the same structure. Source: pkg/apis of k8s.io/kubernetes 1.37, `SetDefaults_`. */
const dependentDefaults = (type, made) => byType[type]?.(made);
const mapped = (value, change) => (0,org_rules_fields/* isItems */.Z$)(value) ? value.map(item => ((0,org_rules_fields/* isFields */.Ce)(item) ? change(item) : item)) : value;
const setWhereThere = (made, field, value) => {
    if (value !== undefined)
        made[field] = value;
};
/** A default that one of several values decides; not known where that is not. */
const decidedBy = (decides, choose) => decides instanceof org_rule/* UnknownPart */.A ? decides : choose(decides);
const fill = (made, field, value) => {
    if (made[field] === undefined)
        setWhereThere(made, field, value);
};
const podSpec = (made) => {
    fill(made, 'serviceAccountName', made['serviceAccount']);
    setWhereThere(made, 'serviceAccount', made['serviceAccountName']);
};
/** A pod has what a template of pods has not. */
const pod = (made) => {
    const { spec } = made;
    if ((0,org_rules_fields/* isFields */.Ce)(spec)) {
        const filled = { ...spec };
        fill(filled, 'enableServiceLinks', true);
        for (const field of ['containers', 'initContainers'])
            setWhereThere(filled, field, mapped(filled[field], container => podContainer(container, spec['hostNetwork'])));
        made['spec'] = filled;
    }
    fill(made, 'status', {});
};
const podContainer = (container, hostNetwork) => {
    const made = { ...container };
    const resources = (0,org_rules_fields/* fieldsAt */.$5)(container, 'resources');
    const limits = resources['limits'];
    if ((0,org_rules_fields/* isFields */.Ce)(limits)) {
        const requests = resources['requests'] ?? {};
        made['resources'] = { ...resources, requests: (0,org_rules_fields/* isFields */.Ce)(requests) ? { ...limits, ...requests } : requests };
    }
    else if (limits !== undefined)
        made['resources'] = { ...resources, requests: resources['requests'] ?? limits };
    const ports = mapped(made['ports'], port => {
        const own = { ...port };
        fill(own, 'hostPort', decidedBy(hostNetwork, isOfHost => (isOfHost === true ? own['containerPort'] : undefined)));
        return own;
    });
    setWhereThere(made, 'ports', ports);
    return made;
};
const isVolumeSource = ([field, value]) => field !== 'name' && value !== null;
const volume = (made) => {
    if (!Object.entries(made).some(isVolumeSource))
        made['emptyDir'] = {};
};
const service = (made) => {
    const { type, sessionAffinity } = made;
    const isExternal = (value) => value === 'LoadBalancer' || value === 'NodePort';
    if (type === 'ExternalName')
        delete made['internalTrafficPolicy'];
    else if (type instanceof org_rule/* UnknownPart */.A)
        made['internalTrafficPolicy'] = type;
    fill(made, 'externalTrafficPolicy', decidedBy(type, value => (isExternal(value) ? 'Cluster' : undefined)));
    fill(made, 'allocateLoadBalancerNodePorts', decidedBy(type, value => (value === 'LoadBalancer' ? true : undefined)));
    if (sessionAffinity === 'None')
        delete made['sessionAffinityConfig'];
    fill(made, 'sessionAffinityConfig', decidedBy(sessionAffinity, value => (value === 'ClientIP' ? { clientIP: { timeoutSeconds: 10800n } } : undefined)));
};
const servicePort = (made) => {
    const { targetPort } = made;
    if (targetPort === undefined || targetPort === 0n || targetPort === '')
        setWhereThere(made, 'targetPort', made['port']);
};
const job = (made) => {
    const { spec } = made;
    if ((0,org_rules_fields/* isFields */.Ce)(spec)) {
        const filled = { ...spec };
        if (filled['parallelism'] === undefined)
            fill(filled, 'completions', 1n);
        fill(filled, 'parallelism', 1n);
        fill(filled, 'backoffLimit', filled['backoffLimitPerIndex'] === undefined ? 6n : 2147483647n);
        fill(filled, 'completionMode', 'NonIndexed');
        fill(filled, 'suspend', false);
        fill(filled, 'podReplacementPolicy', filled['podFailurePolicy'] === undefined ? 'TerminatingOrFailed' : 'Failed');
        fill(filled, 'manualSelector', false);
        made['spec'] = filled;
    }
    labelsOfTemplate(made);
    fill(made, 'status', {});
};
const labelsOfTemplate = (made) => {
    const labels = (0,org_rules_fields/* fieldsAt */.$5)(made['spec'], 'template', 'metadata')['labels'];
    const metadata = made['metadata'];
    if (labels !== undefined && (0,org_rules_fields/* isFields */.Ce)(metadata))
        made['metadata'] = { ...metadata, labels: metadata['labels'] ?? labels };
};
const replicationController = (made) => {
    labelsOfTemplate(made);
    const { spec } = made;
    const labels = (0,org_rules_fields/* fieldsAt */.$5)(spec, 'template', 'metadata')['labels'];
    if ((0,org_rules_fields/* isFields */.Ce)(spec) && labels !== undefined)
        made['spec'] = { ...spec, selector: spec['selector'] ?? labels };
    fill(made, 'status', { replicas: 0n });
};
/** Which directions a policy is about: traffic that comes in, and traffic that goes out where it has a rule for it. */
const networkPolicy = (made) => {
    const outwards = made['egress'];
    fill(made, 'policyTypes', outwards instanceof org_rule/* UnknownPart */.A ? outwards : outwards === undefined ? ['Ingress'] : ['Ingress', 'Egress']);
};
const subject = (made) => {
    fill(made, 'apiGroup', decidedBy(made['kind'], kind => (kind === 'User' || kind === 'Group' ? 'rbac.authorization.k8s.io' : undefined)));
};
/** Structures that a whole object always has. */
const withStatus = (status) => (made) => fill(made, 'status', status);
const byType = {
    'apps.v1.DaemonSet': withStatus({ currentNumberScheduled: 0n, numberMisscheduled: 0n, desiredNumberScheduled: 0n, numberReady: 0n }),
    'apps.v1.Deployment': withStatus({}),
    'apps.v1.ReplicaSet': withStatus({ replicas: 0n }),
    'apps.v1.StatefulSet': withStatus({ replicas: 0n, availableReplicas: 0n }),
    'batch.v1.CronJob': withStatus({}),
    'batch.v1.Job': job,
    'batch.v1.PodFailurePolicyOnPodConditionsPattern': made => fill(made, 'status', 'True'),
    'core.v1.EphemeralContainer': made => {
        fill(made, 'terminationMessagePath', '/dev/termination-log');
        fill(made, 'terminationMessagePolicy', 'File');
    },
    'core.v1.GRPCAction': made => fill(made, 'service', ''),
    'core.v1.HostPathVolumeSource': made => fill(made, 'type', ''),
    'core.v1.ImageVolumeSource': made => fill(made, 'pullPolicy', pullPolicy(made['reference'])),
    'core.v1.Pod': pod,
    'core.v1.PodSpec': podSpec,
    'core.v1.ReplicationController': replicationController,
    'core.v1.ResourceFieldSelector': made => fill(made, 'divisor', '0'),
    'core.v1.Service': withStatus({ loadBalancer: {} }),
    'core.v1.ServicePort': servicePort,
    'core.v1.ServiceSpec': service,
    'core.v1.Volume': volume,
    'networking.v1.Ingress': withStatus({ loadBalancer: {} }),
    'networking.v1.NetworkPolicySpec': networkPolicy,
    'rbac.v1.Subject': subject,
};

;// CONCATENATED MODULE: ./build/org-rules/vap/untyped-defaults.js



/**
 * The defaults of kinds that the field table has not: those of the root of their spec. Source: pkg/apis of k8s.io/kubernetes 1.37, `SetDefaults_`.
 */
const untypedDefaults = (object) => byKind[`${(0,org_rules_fields/* textAt */.$6)(object, 'apiVersion')}/${(0,org_rules_fields/* textAt */.$6)(object, 'kind')}`]?.(object) ?? object;
const withSpec = (change) => (object) => (0,org_rules_fields/* isFields */.Ce)(object['spec']) ? { ...object, spec: change(object['spec']) } : object;
const isNothing = (value) => value === undefined || value === null || value === '' || ((0,org_rules_fields/* isItems */.Z$)(value) && value.length === 0);
/** The fields with what is written, and else the default. */
const filled = (fields, defaults) => ({
    ...fields,
    ...Object.fromEntries(Object.entries(defaults).filter(([field]) => isNothing(fields[field]))),
});
const quantitiesIn = (fields, ...names) => ({
    ...fields,
    ...Object.fromEntries(names.flatMap(name => (fields[name] === undefined || fields[name] === null ? [] : [[name, canonicalQuantity(fields[name])]]))),
});
const claim = withSpec(spec => {
    const resources = spec['resources'];
    const known = (0,org_rules_fields/* isFields */.Ce)(resources) ? quantitiesIn(resources, 'requests', 'limits') : (resources ?? {});
    return { ...filled(spec, { volumeMode: 'Filesystem' }), resources: known };
});
const untyped_defaults_volume = withSpec(spec => quantitiesIn(filled(spec, { persistentVolumeReclaimPolicy: 'Retain', volumeMode: 'Filesystem' }), 'capacity'));
const upwards = {
    stabilizationWindowSeconds: 0n,
    selectPolicy: 'Max',
    policies: [
        { type: 'Pods', value: 4n, periodSeconds: 15n },
        { type: 'Percent', value: 100n, periodSeconds: 15n },
    ],
};
const downwards = { selectPolicy: 'Max', policies: [{ type: 'Percent', value: 100n, periodSeconds: 15n }] };
const ofProcessor = [
    { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80n } } },
];
const metricSources = ['containerResource', 'external', 'object', 'pods', 'resource'];
const metric = (item) => {
    if (!(0,org_rules_fields/* isFields */.Ce)(item))
        return item;
    const sources = metricSources.flatMap((name) => {
        const source = item[name];
        if (!(0,org_rules_fields/* isFields */.Ce)(source) || !(0,org_rules_fields/* isFields */.Ce)(source['target']))
            return [];
        return [[name, { ...source, target: quantitiesIn(source['target'], 'averageValue', 'value') }]];
    });
    return { ...item, ...Object.fromEntries(sources) };
};
const scaler = withSpec(spec => {
    const { metrics, ...made } = filled(spec, { minReplicas: 1n, metrics: ofProcessor });
    return { ...withBehavior(made), metrics: (0,org_rules_fields/* isItems */.Z$)(metrics) ? metrics.map(metric) : (metrics ?? null) };
});
const withBehavior = (spec) => {
    const behavior = spec['behavior'];
    if (!(0,org_rules_fields/* isFields */.Ce)(behavior))
        return spec;
    const rules = (field, defaults) => behavior[field] instanceof org_rule/* UnknownPart */.A ? behavior[field] : filled((0,org_rules_fields/* fieldsAt */.$5)(behavior, field), defaults);
    return { ...spec, behavior: { ...behavior, scaleUp: rules('scaleUp', upwards), scaleDown: rules('scaleDown', downwards) } };
};
const namespace = (object) => {
    const [metadata, name] = [(0,org_rules_fields/* fieldsAt */.$5)(object, 'metadata'), (0,org_rules_fields/* textAt */.$6)(object, 'metadata', 'name')];
    const labels = metadata['labels'] ?? {};
    if (name === undefined || !(0,org_rules_fields/* isFields */.Ce)(labels))
        return object;
    return { ...object, metadata: { ...metadata, labels: { ...labels, 'kubernetes.io/metadata.name': name } } };
};
/** Texts of a secret are kept among its data, in Base64. */
const secret = (object) => {
    const { stringData, ...rest } = filled(object, { type: 'Opaque' });
    if (stringData === undefined || stringData === null)
        return rest;
    if (!(0,org_rules_fields/* isFields */.Ce)(stringData))
        return { ...rest, data: stringData };
    const encoded = Object.entries(stringData).map(([key, value]) => [
        key,
        typeof value === 'string' ? Buffer.from(value).toString('base64') : value,
    ]);
    return Object.keys(stringData).length === 0 ? rest : { ...rest, data: { ...(0,org_rules_fields/* fieldsAt */.$5)(rest, 'data'), ...Object.fromEntries(encoded) } };
};
const limited = ['default', 'defaultRequest', 'max', 'maxLimitRequestRatio', 'min'];
const limit = (item) => {
    if (!(0,org_rules_fields/* isFields */.Ce)(item))
        return item;
    const made = quantitiesIn(item, ...limited);
    if (item['type'] !== 'Container')
        return made;
    const limits = { ...(0,org_rules_fields/* fieldsAt */.$5)(made, 'max'), ...(0,org_rules_fields/* fieldsAt */.$5)(made, 'default') };
    const requests = { ...(0,org_rules_fields/* fieldsAt */.$5)(made, 'min'), ...limits, ...(0,org_rules_fields/* fieldsAt */.$5)(made, 'defaultRequest') };
    const parts = Object.entries({ default: limits, defaultRequest: requests }).filter(([, value]) => Object.keys(value).length > 0);
    return { ...made, ...Object.fromEntries(parts) };
};
const byKind = {
    'autoscaling/v1/HorizontalPodAutoscaler': withSpec(spec => filled(spec, { minReplicas: 1n })),
    'autoscaling/v2/HorizontalPodAutoscaler': scaler,
    'v1/ConfigMap': ({ data, ...rest }) => data === undefined || ((0,org_rules_fields/* isFields */.Ce)(data) && Object.keys(data).length === 0) ? rest : { ...rest, data },
    'networking.k8s.io/v1/IngressClass': withSpec(spec => (0,org_rules_fields/* isFields */.Ce)(spec['parameters']) ? { ...spec, parameters: filled(spec['parameters'], { scope: 'Cluster' }) } : spec),
    'v1/LimitRange': withSpec(spec => ((0,org_rules_fields/* isItems */.Z$)(spec['limits']) ? { ...spec, limits: spec['limits'].map(limit) } : spec)),
    'v1/Namespace': namespace,
    'v1/PersistentVolume': untyped_defaults_volume,
    'v1/PersistentVolumeClaim': claim,
    'v1/ResourceQuota': withSpec(spec => quantitiesIn(spec, 'hard')),
    'v1/Secret': secret,
};

;// CONCATENATED MODULE: ./build/org-rules/vap/defaulted.js








/**
 * An object as admission sees it: decoded, with its defaults, without what Kubernetes does not know and what is empty. Objects of kinds that
 * are not in the table (custom resources) are as they are written. Source: the defaulting of k8s.io/kubernetes, by the field table.
 */
const defaulted = (0,once_for/* onceFor */.b)((object) => {
    const [apiVersion, kind] = [(0,org_rules_fields/* textAt */.$6)(object, 'apiVersion'), (0,org_rules_fields/* textAt */.$6)(object, 'kind')];
    const type = apiVersion === undefined || kind === undefined ? undefined : (0,kubernetes_fields/* typeOfKind */.MO)(apiVersion, kind);
    return type === undefined ? untypedDefaults(object) : typed(object, type);
});
/** An object as those that are asked about it see it: in a cluster with its defaults, in the tests of a policy as it is written. */
const asAdmitted = (object, { asWritten }) => (asWritten ? object : defaulted(object));
/** Structures that are there whether anyone writes them or not. */
const alwaysThere = {
    'apps.v1.DeploymentSpec': ['strategy'],
    'apps.v1.StatefulSetSpec': ['updateStrategy'],
    'apps.v1.DaemonSetSpec': ['updateStrategy'],
    'core.v1.PodSpec': ['securityContext'],
    'core.v1.Container': ['resources'],
    'core.v1.EphemeralContainer': ['resources'],
    'core.v1.PersistentVolumeClaimTemplate': ['metadata'],
    'core.v1.PodTemplateSpec': ['metadata'],
    'batch.v1.JobTemplateSpec': ['metadata'],
    'core.v1.PersistentVolumeClaimSpec': ['resources'],
    'networking.v1.NetworkPolicySpec': ['podSelector'],
};
/** Lists that are null where nobody writes them, and stay when they are empty. */
const nullWhereAbsent = {
    'rbac.v1.Role': ['rules'],
    'rbac.v1.ClusterRole': ['rules'],
};
/** Booleans that Kubernetes does not tell from being absent when they are false. */
const falseIsAbsent = {
    'core.v1.PodSpec': ['hostNetwork', 'hostPID', 'hostIPC'],
    'core.v1.Container': ['stdin', 'stdinOnce', 'tty'],
    'core.v1.EphemeralContainer': ['stdin', 'stdinOnce', 'tty'],
    'core.v1.VolumeMount': ['readOnly'],
    'apps.v1.DeploymentSpec': ['paused'],
    'core.v1.ServiceSpec': ['publishNotReadyAddresses'],
};
/** Texts, numbers and mappings of which the same is true when nothing is in them. */
const emptyIsAbsent = {
    'apps.v1.DaemonSetSpec': ['minReadySeconds'],
    'apps.v1.DeploymentSpec': ['minReadySeconds'],
    'apps.v1.ReplicaSetSpec': ['minReadySeconds'],
    'apps.v1.StatefulSetSpec': ['minReadySeconds'],
    'core.v1.Container': ['image', 'imagePullPolicy', 'terminationMessagePath', 'terminationMessagePolicy', 'workingDir'],
    'core.v1.ContainerPort': ['hostIP', 'hostPort', 'name', 'protocol'],
    'core.v1.EmptyDirVolumeSource': ['medium'],
    'core.v1.EnvVar': ['value'],
    'core.v1.EphemeralContainer': ['image', 'imagePullPolicy', 'terminationMessagePath', 'terminationMessagePolicy', 'workingDir'],
    'core.v1.HTTPGetAction': ['host', 'path', 'scheme'],
    'core.v1.PodSpec': [
        'dnsPolicy',
        'hostname',
        'nodeName',
        'priorityClassName',
        'restartPolicy',
        'schedulerName',
        'serviceAccount',
        'serviceAccountName',
        'subdomain',
    ],
    'core.v1.Probe': ['failureThreshold', 'initialDelaySeconds', 'periodSeconds', 'successThreshold', 'timeoutSeconds'],
    'core.v1.ServicePort': ['name', 'nodePort', 'protocol'],
    'core.v1.ServiceSpec': ['clusterIP', 'externalName', 'externalTrafficPolicy', 'loadBalancerIP', 'selector', 'sessionAffinity', 'type'],
    'core.v1.VolumeMount': ['subPath', 'subPathExpr'],
};
/** Defaults that an object gets and a template of it does not, or by other fields: they are among those that depend on others. */
const decidedElsewhere = new Set([
    ['core.v1.PodSpec', 'enableServiceLinks'],
    ['core.v1.ImageVolumeSource', 'pullPolicy'],
    ['batch.v1.JobSpec', 'parallelism'],
    ['batch.v1.JobSpec', 'completions'],
    ['batch.v1.JobSpec', 'backoffLimit'],
    ['batch.v1.JobSpec', 'manualSelector'],
    ['batch.v1.JobSpec', 'completionMode'],
    ['batch.v1.JobSpec', 'suspend'],
].map(([type, field]) => `${type} ${field}`));
/** Maps that are not there when they are empty. */
const maps = new Set(['labels', 'annotations', 'nodeSelector', 'matchLabels', 'data', 'stringData', 'binaryData']);
const noDefaults = { defaults: new Map(), quantities: new Set() };
const typed = (object, type) => {
    const known = (0,kubernetes_fields/* fieldsOfType */.b9)(type);
    return known ? filledIn(object, written(object, type, known), type, known) : object;
};
/** What is written and known, each field decoded. */
const written = (object, type, known) => {
    const { quantities } = defaultsOfType(type) ?? noDefaults;
    const kept = Object.entries(object).filter(([field, value]) => known.has(field) && !isAbsent(type, field, value));
    return Object.fromEntries(kept.map(([field, value]) => [field, quantities.has(field) ? canonicalQuantity(value) : withType(value, known.get(field))]));
};
/** The same with what is not written. */
const filledIn = (object, made, type, known) => {
    const { defaults } = defaultsOfType(type) ?? noDefaults;
    for (const [field, text] of defaults)
        if (!decidedElsewhere.has(`${type} ${field}`))
            made[field] ??= withType(exact(JSON.parse(text)), known.get(field));
    for (const field of nullWhereAbsent[type] ?? [])
        made[field] ??= object[field] ?? null;
    for (const field of alwaysThere[type] ?? [])
        made[field] ??= withType({}, known.get(field));
    if (containers.has(type))
        made['imagePullPolicy'] ??= pullPolicy(made['image']);
    if (strategies.has(type) && made['type'] !== 'RollingUpdate')
        delete made['rollingUpdate'];
    dependentDefaults(type, made);
    return made;
};
const containers = new Set(['core.v1.Container', 'core.v1.EphemeralContainer']);
const strategies = new Set([
    'apps.v1.DeploymentStrategy',
    'apps.v1.StatefulSetUpdateStrategy',
    'apps.v1.DaemonSetUpdateStrategy',
]);
const isAbsent = (type, field, value) => value === null ||
    ((0,org_rules_fields/* isItems */.Z$)(value) && value.length === 0) ||
    (defaulted_isNothing(value) && emptyIsAbsent[type]?.includes(field) === true) ||
    (maps.has(field) && (0,org_rules_fields/* isFields */.Ce)(value) && Object.keys(value).length === 0) ||
    (value === false && falseIsAbsent[type]?.includes(field) === true);
const defaulted_isNothing = (value) => value === '' || value === 0n || ((0,org_rules_fields/* isFields */.Ce)(value) && Object.keys(value).length === 0);
const typedBelow = (value, type) => {
    if ((0,org_rules_fields/* isItems */.Z$)(value))
        return value.map(item => typedBelow(item, type));
    return (0,org_rules_fields/* isFields */.Ce)(value) ? typed(value, type) : value;
};
const withType = (value, type) => (type === undefined ? value : typedBelow(value, type));
/** Whole numbers of a default are integers. */
const exact = (value) => {
    if (typeof value === 'number')
        return Number.isInteger(value) ? BigInt(value) : value;
    if (typeof value !== 'object' || value === null)
        return typeof value === 'string' || typeof value === 'boolean' ? value : null;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exact(item)]));
};

;// CONCATENATED MODULE: ./build/org-rules/vap/names.js
/** Plurals that do not follow from the kind. */
const irregular = { Endpoints: 'endpoints' };
/** The resource of a kind, as the API server names it: `networkpolicies` for `NetworkPolicy`. */
const resourceOf = (kind) => {
    const known = irregular[kind];
    if (known !== undefined)
        return known;
    const lower = kind.toLowerCase();
    if (/(?:s|x|ch|sh)$/u.test(lower))
        return `${lower}es`;
    return /[^aeiou]y$/u.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`;
};

;// CONCATENATED MODULE: ./build/org-rules/request.js





/**
 * What a change asks of the API server: to create an object that is new, to update one that was there. Undefined for one that is removed: about
 * those the webhooks of Gatekeeper and Kyverno are not asked, unless a rule or an installation says so.
 */
const requestOf = ({ object, oldObject: former }, cluster) => {
    if (object === undefined)
        return undefined;
    const oldObject = former instanceof org_rule/* UnknownPart */.A ? undefined : former;
    const [apiVersion, kind] = [(0,org_rules_fields/* textAt */.$6)(object, 'apiVersion') ?? '', (0,org_rules_fields/* textAt */.$6)(object, 'kind') ?? ''];
    const scope = (0,kubernetes_kinds/* scopeOf */.Od)(apiVersion, kind);
    const written = (0,org_rules_fields/* textAt */.$6)(object, 'metadata', 'namespace');
    return {
        operation: oldObject === undefined ? 'CREATE' : 'UPDATE',
        object: asAdmitted(object, cluster),
        oldObject: oldObject && asAdmitted(oldObject, cluster),
        ...(former instanceof org_rule/* UnknownPart */.A && { formerUnknown: former.reason }),
        apiVersion,
        kind,
        resource: resourceOf(kind),
        subresource: '',
        name: (0,org_rules_fields/* textAt */.$6)(object, 'metadata', 'name') ?? '',
        namespace: scope === 'cluster' ? '' : (written ?? (scope === 'namespaced' ? 'default' : '')),
        knowsNamespace: written !== undefined || scope === 'cluster',
    };
};

// EXTERNAL MODULE: ./build/org-rules/cel/compile.js + 8 modules
var cel_compile = __webpack_require__(17717);
// EXTERNAL MODULE: ./build/org-rules/cel/failure.js
var failure = __webpack_require__(62);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/authorizer.js
var authorizer = __webpack_require__(70207);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/kyverno.js + 1 modules
var kyverno = __webpack_require__(13538);
// EXTERNAL MODULE: ./build/org-rules/cel/values.js
var cel_values = __webpack_require__(90788);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/label-selector.js
var label_selector = __webpack_require__(78101);
;// CONCATENATED MODULE: ./build/org-rules/vap/match.js



const match_all = (matches) => (matches.includes(false) ? false : (matches.find(match => match !== true) ?? true));
const some = (matches) => (matches.includes(true) ? true : (matches.find(match => match !== false) ?? false));
/** Whether `matchConstraints` of a policy, or `matchResources` of a binding, are about a request. Rules that are left out are about all. */
const matchesResources = (constraints, request, cluster) => {
    if (!isByKind(constraints))
        return matchesEach(constraints, request, cluster);
    const key = kindKey(request);
    const known = knownMatches(constraints);
    const found = known.get(key) ?? matchesEach(constraints, request, cluster);
    known.set(key, found);
    return found;
};
/** All that constraints by kind go by. */
const kindKey = (0,once_for/* onceFor */.b)(({ operation, apiVersion, resource, subresource, namespace }) => [operation, apiVersion, resource, subresource, namespace === '' ? 'cluster' : 'namespaced'].join(' '));
/** What was found of constraints that go by the kind of an object alone. */
const knownMatches = (0,once_for/* onceFor */.b)((_constraints) => new Map());
/** True when neither labels nor names decide, so that the answer for one object of a kind is that for all. */
const isByKind = (0,once_for/* onceFor */.b)((constraints) => isEmptySelector((0,org_rules_fields/* valueAt */.fK)(constraints, 'namespaceSelector')) &&
    isEmptySelector((0,org_rules_fields/* valueAt */.fK)(constraints, 'objectSelector')) &&
    ![...(0,org_rules_fields/* itemsAt */.Ct)(constraints, 'resourceRules'), ...(0,org_rules_fields/* itemsAt */.Ct)(constraints, 'excludeResourceRules')].some(rule => (0,org_rules_fields/* textsAt */.i1)(rule, 'resourceNames').length > 0));
const matchesEach = (constraints, request, cluster) => {
    const rules = (0,org_rules_fields/* itemsAt */.Ct)(constraints, 'resourceRules');
    const exact = (0,org_rules_fields/* textAt */.$6)(constraints, 'matchPolicy') === 'Exact';
    if ((0,org_rules_fields/* itemsAt */.Ct)(constraints, 'excludeResourceRules').some(rule => matchesRule(rule, request, true) === true))
        return false;
    return match_all([
        matchesNamespace(constraints, request, cluster),
        matchesObjects(constraints, request),
        rules.length === 0 ? true : some(rules.map(rule => matchesRule(rule, request, exact))),
    ]);
};
const includes = (texts, text) => texts.includes('*') || texts.includes(text);
const matchesRule = (rule, request, exact) => {
    const { apiVersion, operation, resource, subresource, namespace, kind } = request;
    const names = (0,org_rules_fields/* textsAt */.i1)(rule, 'resourceNames');
    if (names.length > 0 && !names.includes(request.name))
        return false;
    if (!includes((0,org_rules_fields/* textsAt */.i1)(rule, 'operations'), operation))
        return false;
    const scope = (0,org_rules_fields/* textAt */.$6)(rule, 'scope') ?? '*';
    const isNamespaced = namespace !== '' && kind !== 'Namespace';
    if (scope !== '*' && (scope === 'Namespaced') !== isNamespaced)
        return false;
    if (!(0,org_rules_fields/* textsAt */.i1)(rule, 'resources').some(pattern => matchesResource(pattern, resource, subresource)))
        return false;
    if (!includes((0,org_rules_fields/* textsAt */.i1)(rule, 'apiGroups'), (0,org_rules_fields/* groupOf */.F8)(apiVersion)))
        return false;
    if (includes((0,org_rules_fields/* textsAt */.i1)(rule, 'apiVersions'), (0,org_rules_fields/* versionOf */.E4)(apiVersion)))
        return true;
    if (exact || !(0,org_rules_fields/* textsAt */.i1)(rule, 'resources').includes(subresource === '' ? resource : `${resource}/${subresource}`))
        return false;
    return { unknown: `The policy is about another version of ${kind} than ${apiVersion}, to which only the API server converts it.` };
};
/** `*` stands for all resources without subresources, `pods/*` for all of one, `*\/scale` for one of all. */
const matchesResource = (pattern, resource, subresource) => {
    const [left = '', right = ''] = pattern.split('/', 2);
    return (left === '*' || left === resource) && (right === subresource || (right === '*' && pattern.includes('/')));
};
const matchesNamespace = (constraints, request, cluster) => {
    const selector = (0,org_rules_fields/* valueAt */.fK)(constraints, 'namespaceSelector');
    if (isEmptySelector(selector))
        return true;
    if (request.kind === 'Namespace' && request.apiVersion === 'v1')
        return matchesLabels(selector, textLabels({ ...(0,org_rules_fields/* fieldsAt */.$5)(request.object ?? request.oldObject, 'metadata', 'labels'), 'kubernetes.io/metadata.name': request.name }));
    if (request.namespace === '')
        return true;
    const labels = cluster.namespaceLabels.get(request.namespace);
    if (labels)
        return matchesLabels(selector, labels);
    const onlyName = matchesLabels(selector, { 'kubernetes.io/metadata.name': request.namespace }, true);
    return onlyName === 'open' ? { unknown: `The labels of the namespace "${request.namespace}" are not among the manifests.` } : onlyName;
};
const matchesObjects = (constraints, { object, oldObject }) => {
    const selector = (0,org_rules_fields/* valueAt */.fK)(constraints, 'objectSelector');
    if (isEmptySelector(selector))
        return true;
    return [object, oldObject].some(one => one !== undefined && matchesLabels(selector, textLabels((0,org_rules_fields/* fieldsAt */.$5)(one, 'metadata', 'labels'))));
};
const isEmptySelector = (selector) => !(0,org_rules_fields/* isFields */.Ce)(selector) ||
    (Object.keys((0,org_rules_fields/* fieldsAt */.$5)(selector, 'matchLabels')).length === 0 && (0,org_rules_fields/* itemsAt */.Ct)(selector, 'matchExpressions').length === 0);
/** Labels that are texts: the API server takes no others. */
const textLabels = (labels) => Object.fromEntries(Object.entries(labels).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
/** Whether a label selector is about labels; `open` where `partial` labels do not decide. */
function matchesLabels(selector, labels, partial = false) {
    const wanted = Object.entries((0,org_rules_fields/* fieldsAt */.$5)(selector, 'matchLabels')).map(([key, value]) => ({
        key,
        operator: 'In',
        values: typeof value === 'string' ? [value] : [],
    }));
    const expressions = (0,org_rules_fields/* itemsAt */.Ct)(selector, 'matchExpressions').map(item => ({
        key: (0,org_rules_fields/* textAt */.$6)(item, 'key') ?? '',
        operator: (0,org_rules_fields/* textAt */.$6)(item, 'operator') ?? '',
        values: (0,org_rules_fields/* textsAt */.i1)(item, 'values'),
    }));
    const answers = [...wanted, ...expressions].map(({ key, operator, values }) => {
        const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
        if (value === undefined && partial)
            return 'open';
        const known = label_selector/* labelOperators */.G5.get(operator);
        return known !== undefined && (0,label_selector/* selectsValue */.BL)({ operator: known, values }, value);
    });
    return answers.includes(false) ? false : answers.includes('open') ? 'open' : true;
}

;// CONCATENATED MODULE: ./build/org-rules/vap/conditions.js



/** The parameters of a binding for a request; null for a policy that has none. */
const paramsFor = ({ paramKind }, { paramRef }, request, all) => {
    if (!paramKind || !paramRef)
        return { params: [null] };
    const namespace = (0,org_rules_fields/* textAt */.$6)(paramRef, 'namespace') ?? request.namespace;
    const ofKind = all.filter(one => (0,org_rules_fields/* textAt */.$6)(one, 'apiVersion') === paramKind.apiVersion && (0,org_rules_fields/* textAt */.$6)(one, 'kind') === paramKind.kind);
    const [name, selector] = [(0,org_rules_fields/* textAt */.$6)(paramRef, 'name'), (0,org_rules_fields/* valueAt */.fK)(paramRef, 'selector')];
    const found = ofKind.filter(one => {
        const own = (0,org_rules_fields/* textAt */.$6)(one, 'metadata', 'namespace') ?? '';
        if (own !== '' && own !== namespace)
            return false;
        if (name !== undefined)
            return (0,org_rules_fields/* textAt */.$6)(one, 'metadata', 'name') === name;
        return matchesLabels(selector, textLabels((0,org_rules_fields/* fieldsAt */.$5)(one, 'metadata', 'labels')));
    });
    if (found.length > 0)
        return { params: found };
    return (0,org_rules_fields/* textAt */.$6)(paramRef, 'parameterNotFoundAction') === 'Allow'
        ? { params: [] }
        : { error: 'failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction' };
};
/** Conditions in their order: one that is false leaves the request out, also when another errs. */
const conditionOf = (policy, run) => {
    let failed;
    for (const program of policy.matchConditions) {
        const evaluation = run(program);
        const outcome = evaluation.exceeded === undefined ? evaluation.outcome : undefined;
        if (outcome === false)
            return 'skipped';
        if (outcome !== true)
            failed ??= conditions_failure(policy, program.source, evaluation, 0);
    }
    if (failed?.evaluation === 'error' && policy.ignoresErrors)
        return 'skipped';
    return failed;
};
/** What an expression that has no answer means: an error by the policy's word, what only the cluster knows no answer at all. */
const conditions_failure = ({ ignoresErrors }, source, evaluation, validation) => {
    const { read } = evaluation;
    const base = { validation, reason: 'Invalid', read };
    const unanswered = { ...base, action: 'undetermined', evaluation: 'undetermined' };
    if (evaluation.exceeded === 'time')
        return { ...unanswered, message: 'The expression takes longer than it may.', outOfTime: true };
    const outcome = evaluation.exceeded === undefined ? evaluation.outcome : undefined;
    if (outcome instanceof failure/* CelUnknown */.Zn)
        return { ...unanswered, message: outcome.message };
    const noBoolean = outcome instanceof failure/* Failure */.HR ? outcome.message : 'no such overload';
    const why = evaluation.exceeded === 'cost' ? 'operation cancelled: actual cost limit exceeded' : noBoolean;
    return {
        ...base,
        action: ignoresErrors ? 'admit' : 'deny',
        evaluation: 'error',
        message: `expression '${source}' resulted in error: ${why}`,
    };
};

;// CONCATENATED MODULE: ./build/org-rules/vap/request-values.js

const isEmpty = (value) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
/** Without fields that are empty: the API server leaves them out, so that asking for one is an error. */
const request_values_filled = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
/** `request` as expressions see it. Its kinds keep their empty groups; `options` is there, and null. */
const requestValue = (request) => {
    const { userInfo, options = null, ...own } = request;
    return { ...request_values_filled(own), userInfo: (0,org_rules_fields/* isFields */.Ce)(userInfo) ? request_values_filled(userInfo) : {}, options };
};
/** `namespaceObject` as expressions see it: its parts are there, be they empty. */
const namespaceValue = (namespace) => {
    if (!(0,org_rules_fields/* isFields */.Ce)(namespace))
        return null;
    const { metadata, spec, status } = namespace;
    return { metadata: (0,org_rules_fields/* isFields */.Ce)(metadata) ? metadata : {}, spec: (0,org_rules_fields/* isFields */.Ce)(spec) ? spec : {}, status: (0,org_rules_fields/* isFields */.Ce)(status) ? status : {} };
};

;// CONCATENATED MODULE: ./build/org-rules/vap/admit.js










/** What one policy may cost for a binding and a parameter, and the conditions before it. */
const policyBudget = 10_000_000;
/** Makes of a request what expressions see. `namespace` is its Namespace, undefined when it is not known. */
const prepareRequest = (request, cluster, details, params = null) => {
    const places = new Map();
    const values = new Map([
        ['object', (0,cel_values/* fromJson */.Rf)(request.object ?? null, (container, path) => places.set(container, path))],
        ['params', (0,cel_values/* fromJson */.Rf)(params)],
        ['oldObject', request.formerUnknown === undefined ? (0,cel_values/* fromJson */.Rf)(request.oldObject ?? null) : new cel_values/* Unknown */.$r(request.formerUnknown)],
        ['request', (0,cel_values/* fromJson */.Rf)(requestFields(request, details))],
        ['namespaceObject', namespaceObject(request, cluster)],
        ['authorizer', new authorizer/* AuthorizerValue */.T()],
        ['authorizer.requestResource', new cel_values/* Unknown */.$r('Only the cluster knows what its authorizer allows.')],
        ['exceptions', noExceptions],
        ...contexts,
    ]);
    return { request, values, places, hasUnknowns: true, today: cluster.today };
};
/** The same, made once for a request that many policies are asked about. */
const preparedRequest = (request, cluster) => preparedBy(request)(cluster);
const preparedBy = (0,once_for/* onceFor */.b)((request) => (0,once_for/* onceFor */.b)((cluster) => prepareRequest(request, cluster)));
const noExceptions = (0,cel_values/* fromJson */.Rf)({ allowedImages: [], allowedValues: [] });
const contexts = [...kyverno/* kyvernoContexts */.DZ].map(([name, { reason }]) => [name, new cel_values/* Unknown */.$r(reason)]);
const requestFields = ({ operation, apiVersion, kind, resource, subresource, name, namespace }, details) => {
    const [group, version] = [(0,org_rules_fields/* groupOf */.F8)(apiVersion), (0,org_rules_fields/* versionOf */.E4)(apiVersion)];
    const [ofKind, ofResource] = [
        { group, version, kind },
        { group, version, resource },
    ];
    const known = requestValue({
        kind: ofKind,
        resource: ofResource,
        subResource: subresource,
        requestKind: ofKind,
        requestResource: ofResource,
        requestSubResource: subresource,
        name,
        namespace,
        operation,
        userInfo: { username: details?.user ?? '', groups: details?.groups ?? [] },
        dryRun: details?.dryRun ?? false,
    });
    return details ? known : { ...known, ...onlyInTheCluster };
};
const onlyInTheCluster = Object.fromEntries([
    ['userInfo', 'Only the cluster knows who makes a request.'],
    ['dryRun', 'Only the cluster knows whether a request is a dry run.'],
    ['options', 'Only the cluster knows the options of a request.'],
].map(([key = '', reason = '']) => [key, new org_rule/* UnknownPart */.A(reason)]));
const namespaceObject = ({ namespace, kind, apiVersion }, cluster) => {
    if (namespace === '' || (kind === 'Namespace' && apiVersion === 'v1'))
        return null;
    const labels = cluster.namespaceLabels.get(namespace);
    if (!labels)
        return new cel_values/* Unknown */.$r(`The namespace "${namespace}" is not among the manifests.`);
    return (0,cel_values/* fromJson */.Rf)(namespaceValue({ metadata: { name: namespace, labels } }));
};
/** All that a policy says of a request by one binding, once for each of its parameters. Undefined: its conditions leave the request out. */
const admit = (policy, binding, prepared, params, isOutOfTime) => {
    const found = paramsFor(policy, binding, prepared.request, params);
    if ('error' in found)
        return { admissions: [], configurationError: found.error };
    return { admissions: found.params.map(param => admitWith(policy, prepared, param, isOutOfTime)) };
};
/** Parameters are the same for all objects. */
const parameterOf = (0,once_for/* onceFor */.b)((param) => (0,cel_values/* fromJson */.Rf)(param));
const admitWith = (policy, prepared, param, isOutOfTime) => {
    const values = param === null ? prepared.values : new Map([...prepared.values, ['params', parameterOf(param)]]);
    const outer = { values, places: prepared.places, hasUnknowns: prepared.hasUnknowns };
    const limits = { cost: cel_compile/* costLimit */.R, isOutOfTime };
    const exempt = policy.exemptions.length === 0 ? none : exemptionOf(policy, prepared.today, program => program.evaluate(outer, limits));
    if (exempt === 'skipped')
        return skipped;
    if ('failed' in exempt && exempt.failed)
        return { decisions: [exempt.failed], annotations: [] };
    const seen = policy.exemptions.length === 0 ? outer : { ...outer, values: new Map([...values, ['exceptions', (0,cel_values/* fromJson */.Rf)(exempt.allowed)]]) };
    const lazy = policy.variables.bind(seen, { isOutOfTime });
    const run = (program) => program.evaluate(lazy.bindings, limits);
    const condition = conditionOf(policy, run);
    if (condition === 'skipped')
        return skipped;
    if (condition)
        return { decisions: [condition], annotations: [] };
    let spent = 0;
    const charged = (program) => {
        const before = lazy.cost();
        const evaluation = run(program);
        spent += evaluation.cost + lazy.cost() - before;
        return spent > policyBudget ? { exceeded: 'cost', cost: evaluation.cost, read: evaluation.read } : evaluation;
    };
    const decisions = policy.validations.map((validation, index) => decide(policy, validation, index, charged));
    return { decisions, annotations: policy.auditAnnotations.map(({ key, value }) => annotate(policy, key, value, run)) };
};
/** What policies without exceptions have of them. */
const none = { allowed: {} };
const skipped = { decisions: [], annotations: [], skipped: true };
/** What the exceptions of a policy allow; `skipped` where one lets the object off. Source: Kyverno, `vpol/compiler/policy.go`. */
const exemptionOf = (policy, today, run) => {
    const allowed = [];
    let failed;
    for (const exemption of policy.exemptions) {
        if (exemption.until !== undefined && exemption.until < Date.parse(`${today}T00:00:00Z`))
            continue;
        const evaluations = exemption.conditions.map(program => ({ program, evaluation: run(program) }));
        const outcomes = evaluations.map(({ evaluation }) => (evaluation.exceeded === undefined ? evaluation.outcome : undefined));
        if (outcomes.includes(false))
            continue;
        const open = evaluations.find((_, index) => outcomes[index] !== true);
        if (open) {
            const decision = conditions_failure(policy, open.program.source, open.evaluation, 0);
            // An exception that errs lets nothing off, where errors are ignored.
            if (decision.action !== 'admit')
                failed ??= decision;
        }
        else if (exemption.images.length === 0 && exemption.values.length === 0)
            return 'skipped';
        else
            allowed.push(exemption);
    }
    return {
        ...(failed && { failed }),
        allowed: { allowedImages: allowed.flatMap(({ images }) => images), allowedValues: allowed.flatMap(({ values }) => values) },
    };
};
const decide = (policy, validation, index, run) => {
    const { expression, reason } = validation;
    const evaluation = run(expression);
    const outcome = evaluation.exceeded === undefined ? evaluation.outcome : undefined;
    const { read } = evaluation;
    if (outcome === true)
        return { validation: index, action: 'admit', evaluation: 'admit', reason, read };
    if (outcome !== false)
        return conditions_failure(policy, expression.source, evaluation, index);
    return { validation: index, action: 'deny', evaluation: 'deny', message: admit_messageOf(validation, run), reason, read };
};
/** Longest message that an expression may make, in bytes. */
const admit_maxMessage = 5 * 1_024;
const admit_messageOf = ({ expression, message, messageExpression }, run) => {
    const made = messageExpression && textOf(run(messageExpression))?.trim();
    const isShort = made !== undefined && made !== '' && made.length <= admit_maxMessage && new TextEncoder().encode(made).length <= admit_maxMessage;
    if (isShort && !made.includes('\n'))
        return made;
    const written = message?.trim() ?? '';
    return written === '' ? `failed expression: ${expression.source.trim()}` : written;
};
const textOf = (evaluation) => evaluation.exceeded === undefined && typeof evaluation.outcome === 'string' ? evaluation.outcome : undefined;
const annotate = (policy, key, program, run) => {
    const evaluation = run(program);
    const text = textOf(evaluation);
    if (text !== undefined)
        return text.trim() === '' ? { key } : { key, value: text.trim() };
    if (evaluation.exceeded === undefined && (evaluation.outcome === null || evaluation.outcome instanceof failure/* CelUnknown */.Zn))
        return { key };
    if (policy.ignoresErrors)
        return { key };
    return { key, error: conditions_failure(policy, program.source, evaluation, 0).message ?? '' };
};

;// CONCATENATED MODULE: ./build/org-rules/gatekeeper/match.js


/** A glob with a star at its front, its end, or both. Source: Gatekeeper, `pkg/wildcard`. */
const fits = (pattern, text) => {
    const [front, back] = [pattern.startsWith('*'), pattern.endsWith('*')];
    const middle = pattern.slice(front ? 1 : 0, back && pattern.length > 1 ? -1 : undefined);
    if (front && back)
        return text.includes(middle);
    if (front)
        return text.endsWith(middle);
    return back ? text.startsWith(middle) : text === pattern;
};
const isNamespace = ({ kind, apiVersion }) => kind === 'Namespace' && (0,org_rules_fields/* groupOf */.F8)(apiVersion) === '';
/** The namespace that an object is in; the name of one that is a namespace itself; undefined for other objects of the cluster. */
const namespaceOf = (request) => isNamespace(request) ? request.name : request.namespace === '' ? undefined : request.namespace;
const match_holds = (list, text) => list.length === 0 || list.includes('*') || list.includes(text);
const matchesKinds = (kinds, { kind, apiVersion }) => kinds.length === 0 || kinds.some(one => match_holds((0,org_rules_fields/* textsAt */.i1)(one, 'kinds'), kind) && match_holds((0,org_rules_fields/* textsAt */.i1)(one, 'apiGroups'), (0,org_rules_fields/* groupOf */.F8)(apiVersion)));
const matchesNamespaces = (match, request) => {
    const namespace = namespaceOf(request);
    if (namespace === undefined)
        return true;
    const [wanted, excluded] = [(0,org_rules_fields/* textsAt */.i1)(match, 'namespaces'), (0,org_rules_fields/* textsAt */.i1)(match, 'excludedNamespaces')];
    return (wanted.length === 0 || wanted.some(pattern => fits(pattern, namespace))) && !excluded.some(pattern => fits(pattern, namespace));
};
const matchesScope = (scope, request) => {
    const isInNamespace = !isNamespace(request) && request.namespace !== '';
    if (scope === 'Cluster')
        return !isInNamespace;
    return scope !== 'Namespaced' || isInNamespace;
};
const matchesName = (name, request) => {
    if (name === undefined || name === '')
        return true;
    const generated = (0,org_rules_fields/* textAt */.$6)(request.object ?? request.oldObject, 'metadata', 'generateName') ?? '';
    return fits(name, request.name) || (name.endsWith('*') && generated !== '' && fits(name, generated));
};
/** Fields of a match that go by the namespace of an object. */
const byNamespace = ['namespaces', 'excludedNamespaces', 'namespaceSelector', 'scope'];
/**
 * Whether a constraint is about a request; why that is not known, where labels of namespaces decide. Source: Gatekeeper, `pkg/mutation/match`.
 */
const matchesConstraint = (constraint, request, cluster) => {
    const match = (0,org_rules_fields/* fieldsAt */.$5)(constraint, 'spec', 'match');
    const knows = request.knowsNamespace || byNamespace.every(key => (0,org_rules_fields/* valueAt */.fK)(match, key) === undefined);
    const isAbout = matchesKinds((0,org_rules_fields/* itemsAt */.Ct)(match, 'kinds'), request) &&
        (!knows || (matchesNamespaces(match, request) && matchesScope((0,org_rules_fields/* textAt */.$6)(match, 'scope'), request))) &&
        matchesName((0,org_rules_fields/* textAt */.$6)(match, 'name'), request) &&
        // What a workload's controller makes of it is not looked at.
        (0,org_rules_fields/* textAt */.$6)(match, 'source') !== 'Generated';
    if (!isAbout)
        return false;
    if (!knows)
        return { unknown: 'The object names no namespace, and the constraint goes by it: whoever deploys the object decides.' };
    const selectors = {
        objectSelector: (0,org_rules_fields/* valueAt */.fK)(match, 'labelSelector') ?? null,
        namespaceSelector: (0,org_rules_fields/* valueAt */.fK)(match, 'namespaceSelector') ?? null,
    };
    return matchesResources(selectors, request, cluster);
};

// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(69522);
// EXTERNAL MODULE: ./build/org-rules/cel/problem.js
var cel_problem = __webpack_require__(7303);
// EXTERNAL MODULE: ./build/org-rules/cel/types.js
var cel_types = __webpack_require__(98337);
;// CONCATENATED MODULE: ./build/org-rules/cel/variables.js



/** What the API server keeps of a variable's type: not those of its own libraries. */
const declared = (type) => {
    if (type.kind === 'list' || type.kind === 'map')
        return { ...type, parameters: type.parameters.map(declared) };
    return type.kind === 'struct' || type.kind === 'opaque' || type.kind === 'type' ? cel_types/* dynType */.Y5 : type;
};
/** Compiles the variables of a policy, in their order. A variable that does not compile fails where it is asked for. */
const lazyVariables = (written, scope) => {
    const types = new Map();
    const programs = new Map();
    const problems = new Map();
    for (const [index, { name, expression }] of written.entries()) {
        const compiled = (0,cel_compile/* compileCel */.S)(expression, { ...scope, variables: new Map(types) });
        if (compiled.program)
            programs.set(name, compiled.program);
        else
            problems.set(index, compiled.problems);
        types.set(name, compiled.program ? declared(compiled.program.type) : cel_types/* dynType */.Y5);
    }
    return { types, problems, bind: (bindings, limits) => bindVariables(programs, types, bindings, limits) };
};
const bindVariables = (programs, types, outer, { isOutOfTime }) => {
    let total = 0;
    const made = new Map();
    const compute = (name) => {
        const program = programs.get(name);
        if (!program)
            return new failure/* CelFailure */.pZ('argument', `composited variable "${name}" fails to compile`);
        const { cost, ...result } = program.evaluate(bindings, { cost: cel_compile/* costLimit */.R, isOutOfTime });
        total += cost;
        const failed = `composited variable "${name}" fails to evaluate`;
        if (result.exceeded === 'time')
            throw new failure/* TimeExceeded */.Zy();
        if (result.exceeded)
            return new failure/* CelFailure */.pZ('argument', `${failed}: operation cancelled: actual cost limit exceeded`);
        const { outcome } = result;
        return outcome instanceof failure/* CelFailure */.pZ ? new failure/* CelFailure */.pZ(outcome.errorClass, `${failed}: ${outcome.message}`) : outcome;
    };
    const field = (name) => {
        const known = made.get(name);
        if (known !== undefined || !types.has(name))
            return known;
        const outcome = compute(name);
        made.set(name, outcome);
        return outcome;
    };
    const bindings = { ...outer, variables: { field } };
    return { bindings, cost: () => total };
};

;// CONCATENATED MODULE: ./build/org-rules/vap/policy-frame.js





/** Reads what all policies of admission have. */
const readFrame = (document, minor, dialect = 'kubernetes') => {
    const problems = [];
    const spec = (0,org_rules_fields/* fieldsAt */.$5)(document, 'spec');
    const scope = scopeOf(spec, minor, dialect);
    const variables = readVariables(spec, scope, problems);
    const withVariables = { ...scope, variables: variables.types };
    const compile = (path, own, type) => {
        const source = (0,org_rules_fields/* textAt */.$6)(spec, ...path);
        const place = ['spec', ...path];
        if (source === undefined || source.trim() === '') {
            problems.push({ path: place, message: 'expression is not specified' });
            return undefined;
        }
        const compiled = (0,cel_compile/* compileCel */.S)(source, own, type);
        for (const problem of compiled.problems ?? [])
            problems.push({ path: place, message: (0,cel_problem/* placedMessage */.Z)(problem, source) });
        return compiled.program;
    };
    const matchConditions = (0,org_rules_fields/* itemsAt */.Ct)(spec, 'matchConditions').flatMap((_, index) => compile(['matchConditions', index, 'expression'], withVariables, cel_types/* boolType */.rf) ?? []);
    const paramKind = (0,org_rules_fields/* valueAt */.fK)(spec, 'paramKind');
    const frame = {
        name: (0,org_rules_fields/* textAt */.$6)(document, 'metadata', 'name') ?? '',
        document,
        constraints: (0,org_rules_fields/* fieldsAt */.$5)(spec, 'matchConstraints'),
        ignoresErrors: (0,org_rules_fields/* textAt */.$6)(spec, 'failurePolicy') === 'Ignore',
        paramKind: (0,org_rules_fields/* isFields */.Ce)(paramKind)
            ? { apiVersion: (0,org_rules_fields/* textAt */.$6)(paramKind, 'apiVersion') ?? '', kind: (0,org_rules_fields/* textAt */.$6)(paramKind, 'kind') ?? '' }
            : undefined,
        variables,
        matchConditions,
    };
    return { frame, spec, problems, scope, withVariables, compile };
};
/** Reads what all bindings of policies have. */
const readBindingFrame = (document) => {
    const spec = (0,org_rules_fields/* fieldsAt */.$5)(document, 'spec');
    const [matchResources, paramRef] = [(0,org_rules_fields/* valueAt */.fK)(spec, 'matchResources'), (0,org_rules_fields/* valueAt */.fK)(spec, 'paramRef')];
    return {
        name: (0,org_rules_fields/* textAt */.$6)(document, 'metadata', 'name') ?? '',
        document,
        policyName: (0,org_rules_fields/* textAt */.$6)(spec, 'policyName') ?? '',
        matchResources: (0,org_rules_fields/* isFields */.Ce)(matchResources) ? matchResources : undefined,
        paramRef: (0,org_rules_fields/* isFields */.Ce)(paramRef) ? paramRef : undefined,
    };
};
/** What is wrong with what all bindings have, apart from what they are bound to. */
const bindingProblems = (spec) => {
    const paramRef = (0,org_rules_fields/* valueAt */.fK)(spec, 'paramRef');
    return {
        policyName: (0,org_rules_fields/* textAt */.$6)(spec, 'policyName') === undefined ? [{ path: ['spec', 'policyName'], message: 'is required' }] : [],
        params: (0,org_rules_fields/* isFields */.Ce)(paramRef) ? paramProblems(paramRef) : [],
    };
};
const paramProblems = (paramRef) => {
    const at = ['spec', 'paramRef'];
    const named = [(0,org_rules_fields/* valueAt */.fK)(paramRef, 'name'), (0,org_rules_fields/* valueAt */.fK)(paramRef, 'selector')].filter(value => value !== undefined);
    const notFound = (0,org_rules_fields/* textAt */.$6)(paramRef, 'parameterNotFoundAction');
    return [
        ...(named.length === 2 ? [{ path: [...at, 'name'], message: 'name and selector are mutually exclusive' }] : []),
        ...(named.length === 0 ? [{ path: at, message: 'one of name or selector must be specified' }] : []),
        ...(notFound === 'Allow' || notFound === 'Deny'
            ? []
            : [{ path: [...at, 'parameterNotFoundAction'], message: 'must be Allow or Deny' }]),
    ];
};
const scopeOf = (spec, minor, dialect) => ({
    minor,
    dialect,
    hasParams: (0,org_rules_fields/* valueAt */.fK)(spec, 'paramKind') !== undefined,
    hasAuthorizer: dialect === 'kubernetes',
});
const readVariables = (spec, scope, problems) => {
    const written = (0,org_rules_fields/* itemsAt */.Ct)(spec, 'variables').map(item => ({
        name: (0,org_rules_fields/* textAt */.$6)(item, 'name') ?? '',
        expression: (0,org_rules_fields/* textAt */.$6)(item, 'expression') ?? '',
    }));
    for (const [index, { name }] of written.entries())
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/u.test(name))
            problems.push({ path: ['spec', 'variables', index, 'name'], message: `"${name}" is not a valid CEL identifier` });
    const variables = lazyVariables(written, scope);
    for (const [index, own] of variables.problems)
        for (const problem of own)
            problems.push({
                path: ['spec', 'variables', index, 'expression'],
                message: (0,cel_problem/* placedMessage */.Z)(problem, written[index]?.expression ?? ''),
            });
    return variables;
};
const failurePolicies = new Set(['Fail', 'Ignore']);
/** What is wrong with what a policy does when it fails. */
const failurePolicyProblems = (spec) => {
    const failurePolicy = (0,org_rules_fields/* valueAt */.fK)(spec, 'failurePolicy');
    return failurePolicy === undefined || (typeof failurePolicy === 'string' && failurePolicies.has(failurePolicy))
        ? []
        : [{ path: ['spec', 'failurePolicy'], message: 'is neither Fail nor Ignore' }];
};
/** What is wrong with the rules that say what a policy is about. */
const constraintProblems = (spec) => {
    const at = ['spec', 'matchConstraints', 'resourceRules'];
    const rules = (0,org_rules_fields/* itemsAt */.Ct)(spec, 'matchConstraints', 'resourceRules');
    if (rules.length === 0)
        return [{ path: at, message: 'is required' }];
    return rules.flatMap((rule, index) => ['apiGroups', 'apiVersions', 'operations', 'resources'].flatMap(field => (0,org_rules_fields/* textsAt */.i1)(rule, field).length === 0 ? [{ path: [...at, index, field], message: 'is required' }] : []));
};
/** What is wrong with the names of conditions. */
const conditionProblems = (spec) => (0,org_rules_fields/* itemsAt */.Ct)(spec, 'matchConditions').flatMap((item, index) => /^[A-Za-z0-9]([-A-Za-z0-9_./]*[A-Za-z0-9])?$/u.test((0,org_rules_fields/* textAt */.$6)(item, 'name') ?? '')
    ? []
    : [{ path: ['spec', 'matchConditions', index, 'name'], message: 'is not a qualified name' }]);

;// CONCATENATED MODULE: ./build/org-rules/vap/read-policies.js






const group = 'admissionregistration.k8s.io';
/** Whether a document is of a kind of admission policies. */
const isOf = (document, kind) => (0,org_rules_fields/* textAt */.$6)(document, 'kind') === kind && (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(document, 'apiVersion') ?? '') === group;
const isPolicy = (document) => isOf(document, 'ValidatingAdmissionPolicy');
const isBinding = (document) => isOf(document, 'ValidatingAdmissionPolicyBinding');
/** Reasons with which a validation may refuse, and the codes that they give. */
const reasonCodes = new Map([
    ['Invalid', 422],
    ['Forbidden', 403],
    ['RequestEntityTooLarge', 413],
]);
/** Reads and compiles a policy for a version of Kubernetes. With problems it is not used at all: the API server would not have it. */
const readPolicy = (document, minor, { dialect, exceptions } = { dialect: 'kubernetes', exceptions: [] }) => {
    const { frame, spec, problems, scope, withVariables, compile } = readFrame(document, minor, dialect);
    const validations = (0,org_rules_fields/* itemsAt */.Ct)(spec, 'validations').flatMap((written, index) => {
        const expression = compile(['validations', index, 'expression'], withVariables, cel_types/* boolType */.rf);
        const asked = (0,org_rules_fields/* valueAt */.fK)(written, 'messageExpression') === undefined || (0,org_rules_fields/* textAt */.$6)(written, 'messageExpression') === ''
            ? undefined
            : ['validations', index, 'messageExpression'];
        const messageExpression = asked && compile(asked, { ...withVariables, hasAuthorizer: false }, cel_types/* stringType */.WO);
        const reason = (0,org_rules_fields/* textAt */.$6)(written, 'reason') ?? 'Invalid';
        if (!reasonCodes.has(reason))
            problems.push({
                path: ['spec', 'validations', index, 'reason'],
                message: `"${reason}" is not one of Forbidden, Invalid, RequestEntityTooLarge`,
            });
        return expression ? [{ expression, message: (0,org_rules_fields/* textAt */.$6)(written, 'message'), messageExpression, reason }] : [];
    });
    const auditAnnotations = (0,org_rules_fields/* itemsAt */.Ct)(spec, 'auditAnnotations').flatMap((written, index) => {
        const value = compile(['auditAnnotations', index, 'valueExpression'], { ...withVariables, hasAuthorizer: false });
        if (value && value.type.kind !== 'string' && value.type.kind !== 'null')
            problems.push({
                path: ['spec', 'auditAnnotations', index, 'valueExpression'],
                message: `must evaluate to one of [string null] but got ${value.type.name}`,
            });
        return value ? [{ key: (0,org_rules_fields/* textAt */.$6)(written, 'key') ?? '', value }] : [];
    });
    const exemptions = exceptions.map(exception => readExemption(exception, scope, problems));
    (0,append_all/* appendAll */.u)(problems, shapeProblems(spec));
    return { policy: { ...frame, validations, auditAnnotations, exemptions }, problems };
};
/** An exception of which a condition does not compile makes the policy unusable, as in Kyverno. */
const readExemption = (exception, scope, problems) => {
    const conditions = (0,org_rules_fields/* itemsAt */.Ct)(exception, 'spec', 'matchConditions').flatMap(written => {
        const source = (0,org_rules_fields/* textAt */.$6)(written, 'expression') ?? '';
        const compiled = (0,cel_compile/* compileCel */.S)(source, scope, cel_types/* boolType */.rf);
        for (const problem of compiled.problems ?? [])
            problems.push({
                path: ['spec'],
                message: `the exception "${(0,org_rules_fields/* textAt */.$6)(exception, 'metadata', 'name') ?? ''}" has a condition that does not compile: ${(0,cel_problem/* placedMessage */.Z)(problem, source)}`,
            });
        return compiled.program ?? [];
    });
    const until = Date.parse((0,org_rules_fields/* textAt */.$6)(exception, 'spec', 'expiresAt') ?? '');
    return {
        conditions,
        images: (0,org_rules_fields/* textsAt */.i1)(exception, 'spec', 'images'),
        values: (0,org_rules_fields/* textsAt */.i1)(exception, 'spec', 'allowedValues'),
        ...(Number.isFinite(until) && { until }),
    };
};
const shapeProblems = (spec) => [
    ...failurePolicyProblems(spec),
    ...((0,org_rules_fields/* itemsAt */.Ct)(spec, 'validations').length === 0 && (0,org_rules_fields/* itemsAt */.Ct)(spec, 'auditAnnotations').length === 0
        ? [{ path: ['spec', 'validations'], message: 'validations or auditAnnotations must contain at least one item' }]
        : []),
    ...constraintProblems(spec),
    ...(0,org_rules_fields/* itemsAt */.Ct)(spec, 'auditAnnotations').flatMap((item, index) => /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/u.test((0,org_rules_fields/* textAt */.$6)(item, 'key') ?? '')
        ? []
        : [{ path: ['spec', 'auditAnnotations', index, 'key'], message: 'is not a valid label key' }]),
    ...conditionProblems(spec),
];
const actionNames = new Set(['Deny', 'Warn', 'Audit']);
const actionProblems = (own) => {
    const at = ['spec', 'validationActions'];
    if (own.length === 0)
        return [{ path: at, message: 'at least one validation action is required' }];
    const unknown = own.flatMap((action, index) => actionNames.has(action) ? [] : [{ path: [...at, index], message: `"${action}" is not one of Audit, Deny, Warn` }]);
    const twice = own.flatMap((action, index) => own.indexOf(action) === index ? [] : [{ path: [...at, index], message: `"${action}" is there twice` }]);
    const both = own.includes('Deny') && own.includes('Warn') ? [{ path: at, message: 'must not contain both Deny and Warn' }] : [];
    return [...unknown, ...twice, ...both];
};
/** Reads a binding. With problems it is not used. */
const readBinding = (document) => {
    const spec = (0,org_rules_fields/* fieldsAt */.$5)(document, 'spec');
    const actions = (0,org_rules_fields/* textsAt */.i1)(spec, 'validationActions');
    const { policyName, params } = bindingProblems(spec);
    return { binding: { ...readBindingFrame(document), actions }, problems: [...policyName, ...actionProblems(actions), ...params] };
};

;// CONCATENATED MODULE: ./build/org-rules/gatekeeper/template.js


const isTemplate = (document) => (0,org_rules_fields/* textAt */.$6)(document, 'kind') === 'ConstraintTemplate' && (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(document, 'apiVersion') ?? '') === 'templates.gatekeeper.sh';
const isConstraint = (document) => (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(document, 'apiVersion') ?? '') === 'constraints.gatekeeper.sh';
/** The kind of the constraints of a template; empty where it names none. */
const kindOfConstraints = (document) => (0,org_rules_fields/* textAt */.$6)(document, 'spec', 'crd', 'spec', 'names', 'kind') ?? '';
const constraints = 'constraints.gatekeeper.sh/v1beta1';
/** What Gatekeeper gives expressions besides what admission does. Source: Gatekeeper, `pkg/drivers/k8scel/schema`, bound variables. */
const given = [
    { name: 'params', expression: '!has(params.spec) ? null : !has(params.spec.parameters) ? null: params.spec.parameters' },
    { name: 'anyObject', expression: 'has(request.operation) && request.operation == "DELETE" && object == null ? oldObject : object' },
];
const everything = { resourceRules: [{ apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*'] }] };
/** The admission policy that Gatekeeper makes of a template in CEL. */
const policyOf = (source, name, kind) => ({
    metadata: { name },
    spec: {
        failurePolicy: (0,org_rules_fields/* textAt */.$6)(source, 'failurePolicy') ?? 'Fail',
        paramKind: { apiVersion: constraints, kind },
        matchConstraints: everything,
        matchConditions: listOf(source, 'matchCondition'),
        variables: [...given, ...(0,org_rules_fields/* itemsAt */.Ct)(source, 'variables')],
        validations: listOf(source, 'validations'),
    },
});
const listOf = (source, key) => (0,org_rules_fields/* itemsAt */.Ct)(source, key);
/** Reads and compiles a template for a version of Kubernetes. */
const readTemplate = (document, minor) => {
    const name = (0,org_rules_fields/* textAt */.$6)(document, 'metadata', 'name') ?? '';
    const kind = kindOfConstraints(document);
    const target = (0,org_rules_fields/* itemsAt */.Ct)(document, 'spec', 'targets')[0];
    const code = (0,org_rules_fields/* itemsAt */.Ct)(target, 'code').find(one => (0,org_rules_fields/* textAt */.$6)(one, 'engine') === 'K8sNativeValidation');
    const source = code === undefined ? undefined : (0,org_rules_fields/* valueAt */.fK)(code, 'source');
    const problems = [];
    if (kind === '')
        problems.push({ path: ['spec', 'crd', 'spec', 'names', 'kind'], message: 'is required' });
    if (!(0,org_rules_fields/* isFields */.Ce)(source))
        return { name, kind, code: { language: 'rego', asksInventory: asksInventory(target) }, problems };
    const read = readPolicy(policyOf(source, name, kind), minor);
    return { name, kind, code: { language: 'cel', policy: read.policy }, problems: [...problems, ...read.problems.map(inTemplate)] };
};
/** True for a target whose Rego, or that of its libraries, speaks of `data.inventory`. */
const asksInventory = (target) => {
    const engines = (0,org_rules_fields/* itemsAt */.Ct)(target, 'code').filter(one => (0,org_rules_fields/* textAt */.$6)(one, 'engine') === 'Rego');
    const texts = [target, ...engines.map(one => (0,org_rules_fields/* valueAt */.fK)(one, 'source'))].flatMap(one => [(0,org_rules_fields/* valueAt */.fK)(one, 'rego'), ...(0,org_rules_fields/* itemsAt */.Ct)(one, 'libs')]);
    return texts.some(text => typeof text === 'string' && text.split('\n').some(line => inventory.test(line)));
};
/** Not in a comment, as far as that can be told without reading texts in quotes. */
const inventory = /^[^#]*\bdata\s{0,9}(?:\.\s{0,9}inventory\b|\[\s{0,9}"inventory"\s{0,9}\])/u;
/** Where a problem of the policy stands in the template. Variables come behind those that are given. */
const inTemplate = ({ path, message }) => {
    const [, list = '', index, ...rest] = path;
    const own = list === 'variables' && typeof index === 'number' ? index - given.length : index;
    return { path: ['spec', 'targets', 0, 'code', 0, 'source', list, ...(own === undefined ? [] : [own]), ...rest], message };
};
/** The audit only reports what is there already. All other points of enforcement refuse: the webhook, Kubernetes itself, `gator` before it. */
const reports = 'audit.gatekeeper.sh';
/**
 * What a constraint does where it finds something: `deny`, `warn`, `dryrun`; of scoped ones the strictest of those that something new meets. Source:
 * Gatekeeper, enforcement actions.
 */
const actionOf = (constraint) => {
    const action = (0,org_rules_fields/* textAt */.$6)(constraint, 'spec', 'enforcementAction') ?? 'deny';
    if (action !== 'scoped')
        return action;
    const scoped = (0,org_rules_fields/* itemsAt */.Ct)(constraint, 'spec', 'scopedEnforcementActions')
        .filter(one => (0,org_rules_fields/* itemsAt */.Ct)(one, 'enforcementPoints').some(point => (0,org_rules_fields/* textAt */.$6)(point, 'name') !== reports))
        .map(one => (0,org_rules_fields/* textAt */.$6)(one, 'action') ?? '');
    return ['deny', 'warn', 'dryrun'].find(one => scoped.includes(one)) ?? 'dryrun';
};
/** The parameters of a constraint, as a policy in Rego sees them. */
const parametersOf = (constraint) => (0,org_rules_fields/* fieldsAt */.$5)(constraint, 'spec', 'parameters');

;// CONCATENATED MODULE: ./build/org-rules/gatekeeper/rule-set.js


















/** As for bindings of admission policies. */
const severityOfAction = { deny: 'high', warn: 'medium', dryrun: 'low' };
const rule_set_ruleOf = ({ fields, object }) => {
    const [kind, name] = [(0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? '', (0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'name') ?? ''];
    return {
        id: `org/${idPart(kind)}/${idPart(name)}`,
        policy: kind,
        rule: name,
        title: `${kind} ${name}`,
        severity: annotatedSeverity(fields) ?? severityOfAction[actionOf(fields)] ?? 'high',
        docs: annotatedDocs(fields),
        at: { path: object.file.path, range: (0,lookup/* nodeAt */.oB)(object.node, 'metadata', 'name')?.range ?? object.range },
    };
};
/** The module of constraints of a kind: it has that name, in small letters. */
const moduleFor = (kind, modules) => modules.find(({ path }) => (0,text_path/* fileNameOf */.bV)(path).toLowerCase() === `${kind.toLowerCase()}.wasm`);
/** The module that a document asks for as a template of constraints; undefined where it is none, or there is no such module. */
const moduleOfTemplate = (document, modules) => isTemplate(document) ? moduleFor(kindOfConstraints(document), modules) : undefined;
const engineOf = (template, modules) => {
    if (template.code.language === 'cel')
        return template.problems.length > 0 ? { template, broken: `The template ${template.name} does not compile.` } : { template };
    const file = moduleFor(template.kind, modules);
    if (file === undefined)
        return {
            template,
            broken: `The template ${template.name} is in Rego, and there is no ${template.kind.toLowerCase()}.wasm for it. Build it with \`opa build -t wasm\`.`,
        };
    const problem = moduleProblem(file);
    if (problem !== undefined)
        return { template, broken: problem };
    try {
        return { template, module: RegoModule.load(file.bytes, allBuiltins, file.data) };
    }
    catch (error) {
        if (error instanceof RegoModuleError)
            return { template, broken: `${file.path} is not used. ${error.message}` };
        throw error;
    }
};
const problemsOf = ({ fields, object: { file, node } }, { template, broken }) => {
    const at = (message, range = (0,lookup/* nodeAt */.oB)(node, 'kind')?.range ?? node.range) => ({
        path: file.path,
        range,
        level: 'error',
        message,
    });
    const own = template.problems.map(problem => at(`The template ${(0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'name') ?? ''}: ${problem.path.join('.')}: ${problem.message}.`, (0,object_value/* placeOf */.$t)(node, problem.path)));
    return own.length > 0 || broken === undefined ? own : [at(broken)];
};
const fail = (message) => ({ outcome: 'fail', message });
const outcomeOf = ({ action, message = '', read, outOfTime, evaluation }) => {
    const place = read === undefined || read.length === 0 ? {} : { place: read };
    if (action === 'admit')
        return { outcome: 'pass' };
    if (action === 'undetermined')
        return { outcome: 'undetermined', cause: outOfTime ? 'bound' : 'cluster', reason: message, ...place };
    // What can't be evaluated is refused, unless the template's failurePolicy says otherwise.
    return { outcome: 'fail', message, ...(evaluation === 'error' && { because: 'error' }), ...place };
};
const byCel = (engine, constraint, request, cluster, budget) => {
    if (engine.template.code.language !== 'cel')
        return [];
    const binding = {
        name: '',
        document: {},
        policyName: '',
        actions: ['Deny'],
        matchResources: undefined,
        paramRef: { name: (0,org_rules_fields/* textAt */.$6)(constraint, 'metadata', 'name') ?? '' },
    };
    const param = { ...constraint, apiVersion: 'constraints.gatekeeper.sh/v1beta1' };
    const { admissions } = admit(engine.template.code.policy, binding, preparedRequest(request, cluster), [param], budget.isSpent);
    return admissions.flatMap(({ decisions }) => decisions.map(outcomeOf));
};
/** The input of a template in Rego. Source: Gatekeeper, "Constraint Templates", `input.review`. */
const inputOf = (request, constraint) => {
    const { operation, apiVersion, kind, name, namespace, object, oldObject } = request;
    return jsonOf({
        parameters: parametersOf(constraint),
        review: {
            kind: { group: (0,org_rules_fields/* groupOf */.F8)(apiVersion), version: (0,org_rules_fields/* versionOf */.E4)(apiVersion), kind },
            operation,
            name,
            ...(namespace !== '' && { namespace }),
            ...(object && { object }),
            ...(oldObject && { oldObject }),
        },
    });
};
const byRego = (module, constraint, request, cluster, budget) => {
    const input = inputOf(request, constraint);
    if (input instanceof org_rule/* UnknownPart */.A)
        return [{ outcome: 'undetermined', cause: 'cluster', reason: input.reason }];
    return module.entrypoints.flatMap((entrypoint) => {
        const result = module.evaluate(entrypoint, input, nanosOf(cluster.today));
        budget.isSpent(result.steps / regoStepsPerStep);
        if (result.state === 'stopped')
            return [undeterminedBy(result)];
        const value = result.value instanceof RegoObject ? result.value.get('violation') : result.value;
        const messages = value === undefined ? [] : messagesOf(value);
        if (messages === undefined)
            return [{ outcome: 'undetermined', cause: 'policy', reason: '"violation" gives something else than messages.' }];
        return messages.map(({ message }) => fail(message));
    });
};
/** Steps of a constraint besides what it asks. */
const stepsOfConstraint = 64;
const outcomes = ({ engine, document }, request, matches, cluster, budget) => {
    const { fields } = document;
    if (engine === undefined)
        return [{ outcome: 'undetermined', cause: 'policy', reason: `There is no template for the kind ${(0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? ''}.` }];
    if (engine.broken !== undefined)
        return [{ outcome: 'undetermined', cause: 'policy', reason: engine.broken }];
    if (budget.isSpent(stepsOfConstraint))
        return [{ outcome: 'undetermined', cause: 'bound', reason: step_budget/* outOfTime */.p }];
    const { code, name } = engine.template;
    if (code.language === 'rego' && code.asksInventory)
        return [
            { outcome: 'undetermined', cause: 'cluster', reason: `The template ${name} goes by what else is in the cluster (data.inventory).` },
        ];
    const found = engine.module ? byRego(engine.module, fields, request, cluster, budget) : byCel(engine, fields, request, cluster, budget);
    const told = found.filter(({ outcome }) => outcome !== 'pass');
    if (told.length === 0)
        return [{ outcome: 'pass' }];
    return typeof matches === 'object' ? [{ outcome: 'undetermined', cause: 'cluster', reason: matches.unknown }] : told;
};
function* rule_set_judged(constraints, change, cluster, budget) {
    const request = constraints.length === 0 ? undefined : requestOf(change, cluster);
    if (request === undefined)
        return;
    for (const constraint of constraints) {
        const matches = matchesConstraint(constraint.document.fields, request, cluster);
        if (matches === false)
            continue;
        for (const outcome of outcomes(constraint, request, matches, cluster, budget))
            yield { rule: constraint.rule, ...outcome };
    }
}
/**
 * ConstraintTemplates and constraints of Gatekeeper: those in CEL by the CEL of the house, those in Rego by a module that the organization
 * has built of each. A constraint that can't be asked knows nothing of the objects that it is about, so that no gate passes on it.
 */
const gatekeeperRules = (documents, modules, minor) => {
    const templates = documents
        .filter(({ fields }) => isTemplate(fields))
        .map(document => ({ document, engine: engineOf(readTemplate(document.fields, minor), modules) }));
    const engines = new Map(templates.map(({ engine }) => [engine.template.kind, engine]));
    const constraints = documents
        .filter(({ fields }) => isConstraint(fields) && (0,org_rules_fields/* isFields */.Ce)((0,org_rules_fields/* fieldsAt */.$5)(fields, 'metadata')))
        .map(document => ({ document, rule: rule_set_ruleOf(document), engine: engines.get((0,org_rules_fields/* textAt */.$6)(document.fields, 'kind') ?? '') }));
    return {
        rules: constraints.map(({ rule }) => rule),
        problems: templates.flatMap(({ document, engine }) => problemsOf(document, engine)),
        judge: (change, cluster, budget) => rule_set_judged(constraints, change, cluster, budget),
    };
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/autogen.js

/** Controllers for whose pods rules on pods are written anew. Source: Kyverno, `pkg/autogen/v1`. */
const controllers = ['DaemonSet', 'Deployment', 'Job', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'CronJob'];
const annotation = 'pod-policies.kyverno.io/autogen-controllers';
const kindIn = (selector) => (selector.split('/').findLast(part => /^[A-Z*]/u.test(part)) ?? selector).split('.', 1)[0] ?? '';
const hasPod = (kinds) => kinds.some(kind => kindIn(kind) === 'Pod');
/** The descriptions of resources in a `match` or `exclude`. */
const descriptions = (block) => {
    const filters = [...(0,org_rules_fields/* itemsAt */.Ct)(block, 'any'), ...(0,org_rules_fields/* itemsAt */.Ct)(block, 'all')];
    return [(0,org_rules_fields/* fieldsAt */.$5)(block, 'resources'), ...filters.map(filter => (0,org_rules_fields/* fieldsAt */.$5)(filter, 'resources'))];
};
const isPlain = (resources) => ['name', 'names', 'selector', 'annotations'].every(key => (0,org_rules_fields/* valueAt */.fK)(resources, key) === undefined) &&
    !((0,org_rules_fields/* textsAt */.i1)(resources, 'kinds').length > 1 && hasPod((0,org_rules_fields/* textsAt */.i1)(resources, 'kinds')));
/** The controllers that rules of a policy also go for: kinds, in the order in which they are named. */
const controllersOf = (policy) => {
    const rules = (0,org_rules_fields/* itemsAt */.Ct)(policy, 'spec', 'rules');
    const all = rules.flatMap(rule => [...descriptions((0,org_rules_fields/* valueAt */.fK)(rule, 'match')), ...descriptions((0,org_rules_fields/* valueAt */.fK)(rule, 'exclude'))]);
    const isMade = rules.every(rule => (0,org_rules_fields/* valueAt */.fK)(rule, 'generate') === undefined && (0,org_rules_fields/* valueAt */.fK)(rule, 'mutate', 'patchesJson6902') === undefined) &&
        all.every(isPlain);
    if (!isMade)
        return [];
    const wanted = (0,org_rules_fields/* textAt */.$6)(policy, 'metadata', 'annotations', annotation);
    if (wanted === undefined || wanted === 'all')
        return controllers;
    return wanted.split(/[,;\s]+/u).filter(kind => controllers.includes(kind));
};
/** Where the pods of a controller stand in it. */
const placeOf = (kind) => (kind === 'CronJob' ? ['jobTemplate', 'spec', 'template'] : ['template']);
/** A pattern for a pod as one for its controller. */
const shifted = (pattern, place) => ({
    spec: place.reduceRight((inner, key) => ({ [key]: inner }), pattern),
});
/** Texts that ask for fields of a pod, as they ask for those of its controller. */
const autogen_rewritten = (value, place, pattern) => {
    if (typeof value === 'string')
        return value.replaceAll(pattern, `$1.spec.${place.join('.')}.$2`);
    if ((0,org_rules_fields/* isItems */.Z$)(value))
        return value.map(one => autogen_rewritten(one, place, pattern));
    if ((0,org_rules_fields/* isFields */.Ce)(value))
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, autogen_rewritten(one, place, pattern)]));
    return value;
};
const inExpressions = /\b(request\.(?:object|oldObject))\.(spec|metadata)\b/gu;
/** What expressions of CEL ask of a pod. */
const inCel = /\b(object|oldObject)\.(spec|metadata)\b/gu;
const retargeted = (block, kinds) => {
    const change = (filter) => (0,org_rules_fields/* isFields */.Ce)(filter) && hasPod((0,org_rules_fields/* textsAt */.i1)(filter, 'resources', 'kinds'))
        ? { ...filter, resources: { ...(0,org_rules_fields/* fieldsAt */.$5)(filter, 'resources'), kinds } }
        : filter;
    if (!(0,org_rules_fields/* isFields */.Ce)(block))
        return block;
    const { any, all } = block;
    if ((0,org_rules_fields/* isItems */.Z$)(any) && any.length > 0)
        return { ...block, any: any.map(change) };
    return (0,org_rules_fields/* isItems */.Z$)(all) && all.length > 0 ? { ...block, all: all.map(change) } : change(block);
};
const forController = (rule, kinds, place, prefix) => {
    const validate = (0,org_rules_fields/* fieldsAt */.$5)(rule, 'validate');
    const { pattern, anyPattern } = validate;
    const own = {
        ...validate,
        ...(pattern !== undefined && { pattern: shifted(pattern, place) }),
        ...((0,org_rules_fields/* isItems */.Z$)(anyPattern) && { anyPattern: anyPattern.map(one => shifted(one, place)) }),
    };
    const changed = autogen_rewritten({ ...rule, validate: own }, place, (0,org_rules_fields/* valueAt */.fK)(validate, 'cel') === undefined ? inExpressions : inCel);
    const [match, exclude] = [retargeted((0,org_rules_fields/* valueAt */.fK)(rule, 'match'), kinds), retargeted((0,org_rules_fields/* valueAt */.fK)(rule, 'exclude'), kinds)];
    return {
        ...((0,org_rules_fields/* isFields */.Ce)(changed) ? changed : rule),
        name: `${prefix}-${(0,org_rules_fields/* textAt */.$6)(rule, 'name') ?? ''}`.slice(0, 63),
        ...(match !== undefined && { match }),
        ...(exclude !== undefined && { exclude }),
    };
};
/** True of a rule that is made for controllers of pods, too, where its policy is. */
const isAboutPods = (rule) => {
    const kinds = (key) => descriptions((0,org_rules_fields/* valueAt */.fK)(rule, key)).flatMap(one => (0,org_rules_fields/* textsAt */.i1)(one, 'kinds'));
    const excluded = kinds('exclude');
    return hasPod(kinds('match')) && (excluded.length === 0 || hasPod(excluded));
};
/** The rules of a policy with those that Kyverno makes of them for controllers of pods. */
const rulesWithAutogen = (policy) => {
    const rules = (0,org_rules_fields/* itemsAt */.Ct)(policy, 'spec', 'rules').filter(org_rules_fields/* isFields */.Ce);
    const wanted = controllersOf(policy);
    return rules.flatMap(rule => {
        if (!isAboutPods(rule) || wanted.length === 0)
            return [rule];
        const others = wanted.filter(kind => kind !== 'CronJob');
        return [
            rule,
            ...(others.length > 0 ? [forController(rule, others, placeOf(''), 'autogen')] : []),
            ...(wanted.includes('CronJob') ? [forController(rule, ['CronJob'], placeOf('CronJob'), 'autogen-cronjob')] : []),
        ];
    });
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/glob.js
const uncounted = () => undefined;
/** Turns of the comparison between two counts. */
const turnsOfLook = 1_024;
/**
 * True when the whole text fits the pattern, in which `*` stands for any run of characters (also `/`), `?` for one, and all else for itself. Compares
 * greedily with one point of return. Source: github.com/IGLOU-EU/go-wildcard 1, which Kyverno uses.
 */
const matchesGlob = (pattern, text, tick = uncounted) => {
    if (pattern === '*')
        return true;
    if (!pattern.includes('*') && !pattern.includes('?'))
        return pattern === text;
    const [wanted, given] = [Array.from(pattern), Array.from(text)];
    tick((wanted.length + given.length) / 4);
    let turns = 0;
    let [inPattern, inText, star, resume] = [0, 0, -1, 0];
    while (inText < given.length) {
        turns += 1;
        if (turns % turnsOfLook === 0)
            tick(turnsOfLook / 16);
        if (wanted[inPattern] === '*') {
            star = inPattern;
            inPattern += 1;
            resume = inText;
        }
        else if (wanted[inPattern] === '?' || wanted[inPattern] === given[inText]) {
            inPattern += 1;
            inText += 1;
        }
        else if (star >= 0) {
            inPattern = star + 1;
            resume += 1;
            inText = resume;
        }
        else
            return false;
    }
    return wanted.slice(inPattern).every(one => one === '*');
};

// EXTERNAL MODULE: ./build/text/bounded-memory.js
var bounded_memory = __webpack_require__(1695);
;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/failure.js
/** An expression has no value because it is wrong, or wrong for what it is asked of: Kyverno gives an error for the rule. */
class JmesFailure extends Error {
}

;// CONCATENATED MODULE: ./build/org-rules/kyverno/variable-unknown.js
/**
 * An expression has no value here. `cluster`: only the cluster knows it; `policy`: it is not evaluated here; `bound`: it takes more than it may.
 */
class VariableUnknown extends Error {
    reason;
    constructor(reason, message) {
        super(message);
        this.reason = reason;
    }
}

// EXTERNAL MODULE: ./build/org-rules/cel/functions/time.js
var time = __webpack_require__(6561);
// EXTERNAL MODULE: ./build/render/functions/formats/encode-json.js
var encode_json = __webpack_require__(32619);
// EXTERNAL MODULE: ./build/text/parse-json.js
var parse_json = __webpack_require__(16340);
;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/json.js




/** How deep values of JSON may hold each other. */
const json_maxDepth = 500;
/** What JavaScript read from JSON. */
const asValue = (json, depth) => {
    if (depth > json_maxDepth)
        throw new JmesFailure('JSON is nested more deeply than is read');
    if (typeof json === 'number')
        return numeric(json);
    if (Array.isArray(json))
        return json.map(one => asValue(one, depth + 1));
    if (typeof json === 'object' && json !== null)
        return Object.fromEntries(Object.entries(json).map(([key, one]) => [key, asValue(one, depth + 1)]));
    return typeof json === 'string' || typeof json === 'boolean' ? json : null;
};
/** A number as objects have them: a `bigint` where it is whole. */
const numeric = (value) => (Number.isSafeInteger(value) ? BigInt(value) : value);
/** The value of a JSON text. @throws JmesFailure */
const fromJson = (text) => {
    const json = (0,parse_json/* parseJson */.q)(text);
    if (json === undefined)
        throw new JmesFailure(`${JSON.stringify(text.slice(0, 60))} is no JSON`);
    return asValue(json, 0);
};
/** A value as Go's encoding/json writes it: keys in their order, `<`, `>` and `&` escaped. */
const json_jsonOf = (value) => {
    if (typeof value === 'string')
        return (0,encode_json/* jsonString */.I)(value);
    if ((0,org_rules_fields/* isItems */.Z$)(value))
        return `[${value.map(json_jsonOf).join(',')}]`;
    if ((0,org_rules_fields/* isFields */.Ce)(value))
        return `{${Object.keys(value)
            .toSorted()
            .map(key => `${(0,encode_json/* jsonString */.I)(key)}:${json_jsonOf(value[key] ?? null)}`)
            .join(',')}}`;
    return typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? 'null');
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/values.js


/** A whole number that is no number of JMESPath: Go's `int`, which equals no other number and has no order. */
class GoInteger {
    value;
    constructor(value) {
        this.value = value;
    }
}
/** `&expression`: what a function asks of each item. */
class Reference {
    node;
    constructor(node) {
        this.node = node;
    }
}
/** All that an expression may name; values are made when they are asked for. */
class Names {
    /** Undefined for a name that is not there. */
    get;
    constructor(get) {
        this.get = get;
    }
}
const values_isList = (value) => Array.isArray(value);
const isMap = (value) => typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof org_rule/* UnknownPart */.A || value instanceof GoInteger || value instanceof Reference || value instanceof Names);
/** The number that a value is; undefined for any other. */
const numberIn = (value) => typeof value === 'bigint' || typeof value === 'number' ? Number(value) : undefined;
/** The value itself, where it is known. @throws VariableUnknown */
const known = (value) => {
    if (value instanceof org_rule/* UnknownPart */.A)
        throw new VariableUnknown('cluster', value.reason);
    return value;
};
/** Whether a value counts as false. Source: kyverno/go-jmespath, `isFalse`. */
const isFalse = (given) => {
    const value = known(given);
    if (values_isList(value))
        return value.length === 0;
    if (isMap(value))
        return Object.keys(value).length === 0;
    return value === null || value === false || value === '';
};
/** Whether two values are the same; numbers by what they are worth. */
const areEqual = (one, other, tick) => {
    tick(1);
    const [left, right] = [known(one), known(other)];
    const [first, second] = [numberIn(left), numberIn(right)];
    if (first !== undefined)
        return second !== undefined && first === second;
    if (left instanceof GoInteger)
        return right instanceof GoInteger && left.value === right.value;
    if (values_isList(left))
        return values_isList(right) && left.length === right.length && left.every((item, index) => areEqual(item, right[index] ?? null, tick));
    if (!isMap(left))
        return left === right;
    const keys = Object.keys(left);
    return (isMap(right) &&
        keys.length === Object.keys(right).length &&
        keys.every(key => Object.hasOwn(right, key) && areEqual(left[key] ?? null, right[key] ?? null, tick)));
};
/** A value as objects have them, all of it known. @throws VariableUnknown */
const asObjectValue = (value, tick) => {
    tick(2);
    const own = known(value);
    if (own instanceof GoInteger)
        return own.value;
    if (own instanceof Names || own instanceof Reference)
        throw new VariableUnknown('policy', 'An expression gives all that it may name, or a reference, instead of a value.');
    if (values_isList(own))
        return own.map(item => asObjectValue(item, tick));
    if (isMap(own))
        return Object.fromEntries(Object.entries(own).map(([key, item]) => [key, asObjectValue(item, tick)]));
    return own;
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/functions/jmes-function.js


const everyKnown = (list) => list.map(known);
const checks = {
    any: () => true,
    string: value => typeof value === 'string',
    number: value => numberIn(value) !== undefined,
    array: values_isList,
    object: isMap,
    reference: value => value instanceof Reference,
    numbers: value => values_isList(value) && everyKnown(value).every(one => numberIn(one) !== undefined),
    strings: value => values_isList(value) && everyKnown(value).every(one => typeof one === 'string'),
};
/**
 * A function with the types of its arguments: `'string number|string'`; the last may stand more than once with `...`. Without types it takes any
 * arguments. Source: kyverno/go-jmespath, `resolveArgs`.
 */
const jmes_function_typed = (types, call) => {
    const specs = types === '' ? [] : types.split(' ').map(one => one.split('|'));
    const isOpen = types.endsWith('...');
    return (args, scope) => {
        if (isOpen ? args.length < specs.length : specs.length > 0 && args.length !== specs.length)
            throw new JmesFailure('a function has another number of arguments');
        if (!isOpen)
            for (const [index, spec] of specs.entries())
                if (!spec.some(type => checks[type]?.(known(args[index] ?? null)) === true))
                    throw new JmesFailure(`argument ${index + 1} of a function is no ${spec.join(' or ')}`);
        return call(args, scope);
    };
};
/** A text; what is none fails. */
const jmes_function_textArg = (args, index) => {
    const value = known(args[index] ?? null);
    if (typeof value !== 'string')
        throw new JmesFailure(`argument ${index + 1} of a function is no string`);
    return value;
};
const numberArg = (args, index) => {
    const value = numberIn(known(args[index] ?? null));
    if (value === undefined)
        throw new JmesFailure(`argument ${index + 1} of a function is no number`);
    return value;
};
const listArg = (args, index) => {
    const value = known(args[index] ?? null);
    if (!values_isList(value))
        throw new JmesFailure(`argument ${index + 1} of a function is no array`);
    return value;
};
const mapArg = (args, index) => {
    const value = known(args[index] ?? null);
    if (!isMap(value))
        throw new JmesFailure(`argument ${index + 1} of a function is no object`);
    return value;
};
const referenceArg = (args, index) => {
    const value = args[index];
    if (!(value instanceof Reference))
        throw new JmesFailure(`argument ${index + 1} of a function is no reference`);
    return value.node;
};
/** The shortest text that stands for the same number of 32 bits, without an exponent: `strconv.FormatFloat(value, 'f', -1, 32)`. */
const shortNumber = (value) => {
    const single = Math.fround(value);
    for (let digits = 1; digits <= 9; digits += 1) {
        const text = single.toPrecision(digits);
        if (Math.fround(Number(text)) === single)
            return plain(Number(text));
    }
    return plain(value);
};
const plain = (value) => value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 60 });
/** A scalar as a text. Source: Kyverno, `ifaceToString`. */
const scalarText = (args, index) => {
    const value = known(args[index] ?? null);
    if (typeof value === 'string')
        return value;
    if (typeof value === 'boolean')
        return String(value);
    if (value instanceof GoInteger)
        return String(value.value);
    const number = numberIn(value);
    if (number === undefined)
        throw new JmesFailure(`argument ${index + 1} of a function is no string or number`);
    return shortNumber(number);
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/functions/amounts.js







const amountOf = (given) => {
    const value = known(given ?? null);
    const number = numberIn(value);
    if (number !== undefined)
        return number;
    const amount = typeof value === 'string' ? ((0,quantities/* exactQuantity */.FY)(value) ?? (0,time/* parseDuration */.E9)(value)) : undefined;
    if (amount === undefined)
        throw new JmesFailure('it computes with what is neither a number, a quantity nor a duration');
    return amount;
};
const mismatch = () => new JmesFailure('it computes with amounts of different kinds');
const byZero = () => new JmesFailure('it divides by zero');
const amounts_duration = (nanos) => (0,dates/* goDuration */.Lm)(BigInt.asIntN(64, nanos));
const amounts_added = (sign) => ([one, other]) => {
    const [left, right] = [amountOf(one), amountOf(other)];
    if (typeof left === 'number' && typeof right === 'number')
        return numeric(left + sign * right);
    if (typeof left === 'bigint' && typeof right === 'bigint')
        return amounts_duration(left + BigInt(sign) * right);
    if (typeof left !== 'object' || typeof right !== 'object')
        throw mismatch();
    return (0,quantities/* textOfQuantity */.QG)((0,quantities/* summed */.Ay)(left, right, BigInt(sign)));
};
/** A duration times or by a number, in seconds of 64 bits. */
const scaled = (nanos, seconds) => {
    const made = Math.trunc(seconds(Number(nanos) / 1e9) * 1e9);
    if (!Number.isFinite(made))
        throw new JmesFailure('a duration is longer than can be');
    return amounts_duration(BigInt(made));
};
const multiplied = ([one, other]) => {
    const [left, right] = [amountOf(one), amountOf(other)];
    if (typeof left === 'number' && typeof right === 'number')
        return numeric(left * right);
    const [amount, factor] = typeof left === 'number' ? [right, left] : [left, right];
    if (typeof factor !== 'number')
        throw mismatch();
    if (typeof amount === 'bigint')
        return scaled(amount, seconds => seconds * factor);
    if (typeof amount === 'number')
        return numeric(amount * factor);
    const product = (0,quantities/* timesNumber */.Aj)(amount, factor);
    if (product === undefined)
        throw new JmesFailure('a number is no quantity');
    return (0,quantities/* textOfQuantity */.QG)(product);
};
const divided = ([one, other]) => {
    const [left, right] = [amountOf(one), amountOf(other)];
    if (typeof right === 'number') {
        if (right === 0)
            throw byZero();
        if (typeof left === 'number')
            return numeric(left / right);
        if (typeof left === 'bigint')
            return scaled(left, seconds => seconds / right);
        const quotient = (0,quantities/* dividedBy */.vb)(left, right);
        if (quotient === undefined)
            throw new JmesFailure('a number is no quantity');
        return (0,quantities/* textOfQuantity */.QG)(quotient);
    }
    if (typeof left === 'bigint' && typeof right === 'bigint') {
        if (right === 0n)
            throw byZero();
        return numeric(Number(left) / 1e9 / (Number(right) / 1e9));
    }
    if (typeof left !== 'object' || typeof right !== 'object')
        throw mismatch();
    const quotient = (0,quantities/* quotientOf */.RS)(left, right);
    if (quotient === undefined)
        throw byZero();
    return numeric(quotient);
};
const whole = (value) => {
    if (!Number.isSafeInteger(value))
        throw new JmesFailure('it takes the remainder of what is no integer');
    return BigInt(value);
};
const remainder = ([one, other]) => {
    const [left, right] = [amountOf(one), amountOf(other)];
    if (typeof left === 'bigint' && typeof right === 'bigint') {
        if (right === 0n)
            throw byZero();
        return amounts_duration(left % right);
    }
    if (typeof left === 'number' && typeof right === 'number') {
        if (whole(right) === 0n)
            throw byZero();
        return whole(left) % whole(right);
    }
    if (typeof left !== 'object' || typeof right !== 'object')
        throw mismatch();
    const rest = (0,quantities/* remainderOf */.fr)(left, right);
    if (rest === undefined)
        throw byZero();
    return (0,quantities/* textOfQuantity */.QG)(rest);
};
const round = args => {
    const [value, places] = [numberArg(args, 0), numberArg(args, 1)];
    if (!Number.isSafeInteger(places) || places < 0)
        throw new JmesFailure('it rounds to what is no number of places');
    const shift = 10 ** places;
    const moved = value * shift;
    return numeric((Math.sign(moved) * Math.round(Math.abs(moved))) / shift);
};
/** Steps of adding two amounts. */
const stepsOfAmount = 24;
const sum = (args, scope) => {
    const [first, ...rest] = listArg(args, 0);
    if (first === undefined)
        throw new JmesFailure('it adds up nothing');
    scope.tick(rest.length * stepsOfAmount);
    return rest.reduce((total, one) => amounts_added(1)([total, one], scope), first);
};
/** Arithmetic with numbers, quantities and durations. Source: Kyverno, `pkg/engine/jmespath/arithmetic.go`. */
const amountFunctions = new Map([
    ['add', jmes_function_typed('any any', amounts_added(1))],
    ['sum', jmes_function_typed('array', sum)],
    ['subtract', jmes_function_typed('any any', amounts_added(-1))],
    ['multiply', jmes_function_typed('any any', multiplied)],
    ['divide', jmes_function_typed('any any', divided)],
    ['modulo', jmes_function_typed('any any', remainder)],
    ['round', jmes_function_typed('number number', round)],
]);

;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/functions/standard.js




const standard_length = ([given = null]) => {
    const value = known(given);
    if (typeof value === 'string')
        return numeric(Array.from(value).length);
    return numeric(values_isList(value) ? value.length : isMap(value) ? Object.keys(value).length : 0);
};
/** Go compares what lists and mappings hold by themselves, which ends the process. */
const contains = ([given = null, wanted = null], { tick }) => {
    const [value, one] = [known(given), known(wanted)];
    if (typeof value === 'string') {
        tick(value.length / 8);
        return typeof one === 'string' && value.includes(one);
    }
    if (values_isList(one) || isMap(one))
        throw new JmesFailure('"contains" looks for a list or mapping');
    return values_isList(value) && value.some(item => areEqual(item, one, tick));
};
const less = (one, other) => {
    const [left, right] = [numberIn(one), numberIn(other)];
    if (left !== undefined && right !== undefined)
        return left < right;
    return typeof one === 'string' && typeof other === 'string' && one < other;
};
const extreme = (isBetter) => ([given = null], { tick }) => {
    const list = listArg([given], 0).map(known);
    tick(list.length);
    return list.length === 0 ? null : list.reduce((best, one) => (isBetter(one, best) ? one : best));
};
/** Values by which items are ordered: all numbers, or all texts. */
const keysOf = (args, { ask }) => {
    const node = referenceArg(args, 1);
    const keys = listArg(args, 0).map(item => known(ask(node, item)));
    const isNumber = numberIn(keys[0]) !== undefined;
    if (!keys.every(key => (isNumber ? numberIn(key) !== undefined : typeof key === 'string')))
        throw new JmesFailure('items are not ordered by numbers or texts alone');
    return keys;
};
const extremeBy = (isBetter) => (args, scope) => {
    const list = listArg(args, 0);
    if (list.length < 2)
        return list[0] ?? null;
    const keys = keysOf(args, scope);
    let best = 0;
    for (const [index, key] of keys.entries())
        if (isBetter(key, keys[best] ?? null))
            best = index;
    return list[best] ?? null;
};
const byOrder = (one, other) => (less(one, other) ? -1 : less(other, one) ? 1 : 0);
const sortBy = (args, scope) => {
    const list = listArg(args, 0);
    if (list.length < 2)
        return list;
    const keys = keysOf(args, scope);
    scope.tick(list.length * 10);
    return keys
        .map((key, index) => ({ key, index }))
        .toSorted((one, other) => byOrder(one.key, other.key))
        .map(({ index }) => list[index] ?? null);
};
const type = ([given = null]) => {
    const value = known(given);
    if (value === null)
        return 'null';
    if (values_isList(value))
        return 'array';
    if (isMap(value))
        return 'object';
    if (numberIn(value) !== undefined)
        return 'number';
    if (typeof value === 'string' || typeof value === 'boolean')
        return typeof value;
    throw new JmesFailure('a value has no type');
};
const join = (args, { tick }) => {
    const text = listArg(args, 1)
        .map((_, index) => jmes_function_textArg(listArg(args, 1), index))
        .join(jmes_function_textArg(args, 0));
    tick(text.length / 8);
    return text;
};
const reverse = ([given = null], { tick }) => {
    const value = known(given);
    if (typeof value !== 'string') {
        tick(listArg([value], 0).length);
        return listArg([value], 0).toReversed();
    }
    tick(value.length);
    return Array.from(value).toReversed().join('');
};
const merged = (args, { tick }) => {
    const maps = args.map((_, index) => mapArg(args, index));
    tick(maps.reduce((total, map) => total + Object.keys(map).length * 2, 0));
    return Object.assign({}, ...maps);
};
/** A value as a text: JSON for what is none. */
const toText = ([given = null], { tick }) => {
    const value = known(given);
    if (typeof value === 'string')
        return value;
    const text = json_jsonOf(asObjectValue(value, tick));
    tick(text.length / 8);
    return text;
};
const toNumber = ([given = null]) => {
    const value = known(given);
    if (value instanceof GoInteger)
        throw new JmesFailure('a value has no type');
    if (typeof value !== 'string')
        return numberIn(value) === undefined ? null : value;
    const isNumber = /^[+-]?(?:\d{1,300}(?:\.\d{0,300})?|\.\d{1,300})(?:[eE][+-]?\d{1,5})?$/u.test(value);
    return isNumber ? numeric(Number(value)) : null;
};
const standard_mapped = (args, { ask }) => {
    const node = referenceArg(args, 0);
    return listArg(args, 1).map(item => ask(node, item));
};
const keysInOrder = (args) => Object.keys(mapArg(args, 0)).toSorted();
const total = (args) => listArg(args, 0).reduce((sum, one) => sum + (numberIn(one) ?? 0), 0);
/** The functions that JMESPath itself has. Go has no order of keys; here it is theirs. Source: kyverno/go-jmespath, `functions.go`. */
const standardFunctions = new Map([
    ['length', jmes_function_typed('string|array|object', standard_length)],
    ['starts_with', jmes_function_typed('string string', args => jmes_function_textArg(args, 0).startsWith(jmes_function_textArg(args, 1)))],
    ['ends_with', jmes_function_typed('string string', args => jmes_function_textArg(args, 0).endsWith(jmes_function_textArg(args, 1)))],
    ['contains', jmes_function_typed('array|string any', contains)],
    ['abs', jmes_function_typed('number', args => numeric(Math.abs(numberArg(args, 0))))],
    ['ceil', jmes_function_typed('number', args => numeric(Math.ceil(numberArg(args, 0))))],
    ['floor', jmes_function_typed('number', args => numeric(Math.floor(numberArg(args, 0))))],
    ['avg', jmes_function_typed('numbers', args => numeric(total(args) / listArg(args, 0).length))],
    [
        'max',
        jmes_function_typed('numbers|strings', extreme((one, best) => less(best, one))),
    ],
    ['min', jmes_function_typed('numbers|strings', extreme(less))],
    [
        'max_by',
        jmes_function_typed('array reference', extremeBy((one, best) => less(best, one))),
    ],
    ['min_by', jmes_function_typed('array reference', extremeBy(less))],
    ['map', jmes_function_typed('reference array', standard_mapped)],
    ['merge', jmes_function_typed('object...', merged)],
    ['type', jmes_function_typed('any', type)],
    ['keys', jmes_function_typed('object', keysInOrder)],
    ['values', jmes_function_typed('object', args => keysInOrder(args).map(key => mapArg(args, 0)[key] ?? null))],
    ['sort', jmes_function_typed('strings|numbers', args => listArg(args, 0).toSorted(byOrder))],
    ['sort_by', jmes_function_typed('array reference', sortBy)],
    ['join', jmes_function_typed('string strings', join)],
    ['reverse', jmes_function_typed('array|string', reverse)],
    ['to_array', jmes_function_typed('any', ([value = null]) => (values_isList(known(value)) ? value : [value]))],
    ['to_string', jmes_function_typed('any', toText)],
    ['to_number', jmes_function_typed('any', toNumber)],
    ['not_null', jmes_function_typed('any...', args => args.find(one => known(one) !== null) ?? null)],
]);

;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/functions/structures.js








const fromYaml = (args, { tick }) => {
    const text = jmes_function_textArg(args, 0);
    tick(text.length * 4);
    const yaml = (0,yaml_parse/* parseYaml */.hN)((0,source_file/* sourceFile */.s)('value.yaml', text));
    if (yaml.notifications.some(({ level }) => level === 'error'))
        throw new JmesFailure('it is no YAML');
    const root = yaml.documents[0]?.root;
    const value = root === undefined ? null : (0,object_value/* valueOfNode */.dn)(root, tick);
    if (value instanceof org_rule/* UnknownPart */.A)
        throw new JmesFailure('it is no YAML that can be read');
    return value;
};
const structures_lookup = (args, scope) => {
    scope.tick(1);
    const value = known(args[0] ?? null);
    if (isMap(value)) {
        const key = jmes_function_textArg(args, 1);
        return Object.hasOwn(value, key) ? (value[key] ?? null) : null;
    }
    const index = numberArg(args, 1);
    if (!Number.isSafeInteger(index))
        throw new JmesFailure('an index is no integer');
    return index < 0 ? null : (listArg(args, 0)[index] ?? null);
};
const items = (args, { tick }) => {
    const value = known(args[0] ?? null);
    const [keyName, valueName] = [jmes_function_textArg(args, 1), jmes_function_textArg(args, 2)];
    const entries = values_isList(value)
        ? value.map((item, index) => [numeric(index), item])
        : Object.keys(mapArg(args, 0))
            .toSorted()
            .map(key => [key, mapArg(args, 0)[key] ?? null]);
    tick(entries.length * 2);
    return entries.map(([key, one]) => ({ [keyName]: key, [valueName]: one }));
};
const fromLists = (args, { tick }) => {
    const [keys, values] = [listArg(args, 0), listArg(args, 1)];
    tick(keys.length * 2);
    return Object.fromEntries(keys.map((_, index) => [scalarText(keys, index), values[index] ?? null]));
};
const labelMatch = (args, { tick }) => {
    const labels = mapArg(args, 1);
    return Object.entries(mapArg(args, 0)).every(([key, value]) => Object.hasOwn(labels, key) && areEqual(value, labels[key] ?? null, tick));
};
/** What Kyverno adds for lists and mappings. Source: Kyverno, `pkg/engine/jmespath/functions.go`. */
const structureFunctions = new Map([
    [
        'parse_json',
        jmes_function_typed('string', (args, { tick }) => {
            tick(jmes_function_textArg(args, 0).length);
            return fromJson(jmes_function_textArg(args, 0));
        }),
    ],
    ['parse_yaml', jmes_function_typed('string', fromYaml)],
    ['lookup', jmes_function_typed('object|array string|number', structures_lookup)],
    ['items', jmes_function_typed('object|array string string', items)],
    ['object_from_lists', jmes_function_typed('array array', fromLists)],
    ['label_match', jmes_function_typed('object object', labelMatch)],
]);

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(72626);
;// CONCATENATED MODULE: ./build/org-rules/kyverno/image-names.js



/** Registry and path as Kyverno has them: one-part names of Docker Hub stay as they are. Source: Kyverno, `pkg/utils/image/infos.go`. */
const nameParts = ({ name }) => {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    const isRegistry = slash !== -1 && (/[.:]/u.test(first) || first === 'localhost' || first.toLowerCase() !== first);
    return isRegistry ? { registry: first, path: name.slice(slash + 1) } : { registry: 'docker.io', path: name };
};
const tagOf = ({ tag, digest }) => tag ?? (digest === undefined ? 'latest' : '');
/** An image in full: `docker.io/nginx:latest`. */
const imageText = (reference) => {
    const { registry, path } = nameParts(reference);
    return `${registry}/${path}${reference.digest === undefined ? `:${tagOf(reference)}` : `@${reference.digest}`}`;
};
const imageFields = (reference, pointer) => {
    const { registry, path } = nameParts(reference);
    const { digest } = reference;
    const tag = tagOf(reference);
    return {
        registry,
        name: path.slice(path.lastIndexOf('/') + 1),
        path,
        ...(tag !== '' && { tag }),
        ...(digest !== undefined && { digest }),
        reference: imageText(reference),
        referenceWithTag: `${registry}/${path}:${tag}`,
        jsonPointer: pointer,
    };
};
/** Where the pods of a kind stand. Source: Kyverno, `registeredExtractors`. */
const podPaths = {
    Pod: ['spec'],
    CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
    ...Object.fromEntries(['DaemonSet', 'Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'Job'].map(kind => [
        kind,
        ['spec', 'template', 'spec'],
    ])),
};
/** Images of an object by the list and name of their container, as expressions find them under `images`. Undefined where it has none. */
const imagesOf = (object, kind) => {
    const path = Object.hasOwn(podPaths, kind) ? (podPaths[kind] ?? []) : undefined;
    if (path === undefined)
        return undefined;
    const lists = ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list) => {
        const value = (0,org_rules_fields/* valueAt */.fK)(object, ...path, list);
        if (value instanceof org_rule/* UnknownPart */.A)
            return [[list, value]];
        const images = (0,org_rules_fields/* itemsAt */.Ct)(object, ...path, list).flatMap((container, index) => {
            const image = (0,org_rules_fields/* isFields */.Ce)(container) ? (0,org_rules_fields/* valueAt */.fK)(container, 'image') : container;
            const name = (0,org_rules_fields/* textAt */.$6)(container, 'name') ?? '';
            if (image instanceof org_rule/* UnknownPart */.A)
                return [[name, image]];
            if (typeof image !== 'string' || image.trim() === '')
                return [];
            const reference = (0,image_reference/* parseImageReference */.o_)(image);
            // Why not an error, as for Kyverno: a wrong name is an unknown image here, and no more.
            if (reference === undefined)
                return [[name, new org_rule/* UnknownPart */.A(`"${image.slice(0, 100)}" is no name of an image.`)]];
            return [[name, imageFields(reference, `/${[...path, list, index].join('/')}/image`)]];
        });
        return images.length === 0 ? [] : [[list, Object.fromEntries(images)]];
    });
    return lists.length === 0 ? undefined : Object.fromEntries(lists);
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/functions/texts.js










/** Longest text that a function makes, in UTF-16 units. */
const maxText = 1_000_000;
/** A text that a function made, paid for. */
const made = (text, { tick }) => {
    if (text.length > maxText)
        throw new JmesFailure('a text is longer than is made');
    tick(text.length / 8);
    return text;
};
/** Letters that stay one letter change their case. */
const inCase = (text, change) => Array.from(text, letter => (Array.from(change(letter)).length === 1 ? change(letter) : letter)).join('');
const lower = (text) => inCase(text, letter => letter.toLowerCase());
const upper = (text) => inCase(text, letter => letter.toUpperCase());
/** The first `count` places replaced; all for a negative count. Source: Go's strings.Replace. */
const replaced = (text, old, by, count, scope) => {
    const parts = old === '' ? ['', ...Array.from(text), ''] : text.split(old);
    const places = count < 0 ? parts.length - 1 : Math.min(count, parts.length - 1);
    scope.tick((text.length + places * by.length) / 8);
    if (places * by.length > maxText)
        throw new JmesFailure('a text is longer than is made');
    const kept = parts.slice(places).join(old);
    return made([...parts.slice(0, places), kept].join(by), scope);
};
const trimmed = (text, letters) => {
    const cut = new Set(letters);
    const all = Array.from(text);
    const first = all.findIndex(letter => !cut.has(letter));
    return first === -1 ? '' : all.slice(first, all.findLastIndex(letter => !cut.has(letter)) + 1).join('');
};
/** RE2 takes time by the length of the text times that of its program; each match may look at all that follows it. */
const texts_patternFor = (pattern, text, { tick }, matches = 1) => {
    try {
        const compiled = (0,regex/* compilePattern */.Eb)(pattern);
        tick(1 + (compiled.programSize() * text.length * matches) / 8);
        return compiled;
    }
    catch (error) {
        if (error instanceof template_error/* CallError */.R)
            throw new JmesFailure(error.message);
        throw error;
    }
};
const matchesPattern = (args, scope) => {
    const text = scalarText(args, 1);
    return texts_patternFor(jmes_function_textArg(args, 0), text, scope).matcher(text).find();
};
const replacePattern = (isLiteral) => (args, scope) => {
    const [pattern, text, by] = [jmes_function_textArg(args, 0), scalarText(args, 1), scalarText(args, 2)];
    const compiled = texts_patternFor(pattern, text, scope);
    const found = (0,regex/* matchesOf */.th)(compiled, text, 200).length;
    texts_patternFor(pattern, text, scope, found);
    if (text.length * Math.max(1, by.length) > maxText)
        throw new JmesFailure('a text is longer than is made');
    return made((0,regex/* replaceAll */.yh)(compiled, text, match => (isLiteral ? by : (0,regex/* expand */.fT)(by, match))), scope);
};
const decoded = args => {
    const text = jmes_function_textArg(args, 0).replaceAll(/[\r\n]/gu, '');
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(text))
        throw new JmesFailure('it is no base64');
    return Buffer.from(text, 'base64').toString('utf8');
};
const texts_hashed = (algorithm) => (args, { tick }) => {
    tick(jmes_function_textArg(args, 0).length / 8);
    return (0,external_node_crypto_.createHash)(algorithm).update(jmes_function_textArg(args, 0)).digest('hex');
};
const canonicalPath = (path) => {
    if (path === '')
        return '';
    const normal = external_node_path_.posix.normalize(path);
    return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
};
const truth = args => {
    const word = jmes_function_textArg(args, 0).toLowerCase();
    if (word !== 'true' && word !== 'false')
        throw new JmesFailure('a text is neither "true" nor "false"');
    return word === 'true';
};
const texts_image = args => {
    const reference = (0,image_reference/* parseImageReference */.o_)(jmes_function_textArg(args, 0));
    if (reference === undefined)
        throw new JmesFailure('it is no name of an image');
    return imageText(reference);
};
/** What Kyverno adds for texts. Source: Kyverno, `pkg/engine/jmespath/functions.go`. */
const textFunctions = new Map([
    [
        'compare',
        jmes_function_typed('string string', args => new GoInteger(BigInt(Math.sign(Buffer.compare(Buffer.from(jmes_function_textArg(args, 0)), Buffer.from(jmes_function_textArg(args, 1))))))),
    ],
    ['equal_fold', jmes_function_typed('string string', args => lower(upper(jmes_function_textArg(args, 0))) === lower(upper(jmes_function_textArg(args, 1))))],
    [
        'replace',
        jmes_function_typed('string string string number', (args, scope) => replaced(jmes_function_textArg(args, 0), jmes_function_textArg(args, 1), jmes_function_textArg(args, 2), Math.trunc(numberArg(args, 3)), scope)),
    ],
    [
        'replace_all',
        jmes_function_typed('string string string', (args, scope) => replaced(jmes_function_textArg(args, 0), jmes_function_textArg(args, 1), jmes_function_textArg(args, 2), -1, scope)),
    ],
    ['to_upper', jmes_function_typed('string', (args, scope) => made(upper(jmes_function_textArg(args, 0)), scope))],
    ['to_lower', jmes_function_typed('string', (args, scope) => made(lower(jmes_function_textArg(args, 0)), scope))],
    ['trim', jmes_function_typed('string string', args => trimmed(jmes_function_textArg(args, 0), jmes_function_textArg(args, 1)))],
    [
        'trim_prefix',
        jmes_function_typed('string string', args => jmes_function_textArg(args, 0).startsWith(jmes_function_textArg(args, 1)) ? jmes_function_textArg(args, 0).slice(jmes_function_textArg(args, 1).length) : jmes_function_textArg(args, 0)),
    ],
    [
        'split',
        jmes_function_typed('string string', (args, { tick }) => {
            const [text, by] = [jmes_function_textArg(args, 0), jmes_function_textArg(args, 1)];
            tick(text.length);
            return by === '' ? Array.from(text) : text.split(by);
        }),
    ],
    ['regex_match', jmes_function_typed('string string|number', matchesPattern)],
    ['regex_replace_all', jmes_function_typed('string string|number string|number', replacePattern(false))],
    ['regex_replace_all_literal', jmes_function_typed('string string|number string|number', replacePattern(true))],
    [
        'pattern_match',
        jmes_function_typed('string string|number', (args, { tick }) => {
            const [pattern, text] = [jmes_function_textArg(args, 0), scalarText(args, 1)];
            tick(1 + (pattern.length * text.length) / 8);
            return matchesGlob(pattern, text);
        }),
    ],
    ['to_boolean', jmes_function_typed('string', truth)],
    ['base64_decode', jmes_function_typed('string', decoded)],
    ['base64_encode', jmes_function_typed('string', (args, scope) => made(Buffer.from(jmes_function_textArg(args, 0)).toString('base64'), scope))],
    ['path_canonicalize', jmes_function_typed('string', args => canonicalPath(jmes_function_textArg(args, 0)))],
    [
        'truncate',
        jmes_function_typed('string number', args => Array.from(jmes_function_textArg(args, 0))
            .slice(0, Math.max(0, Math.trunc(numberArg(args, 1))))
            .join('')),
    ],
    ['sha256', jmes_function_typed('string', texts_hashed('sha256'))],
    ['sha1', jmes_function_typed('string', texts_hashed('sha1'))],
    ['md5', jmes_function_typed('string', texts_hashed('md5'))],
    ['image_normalize', jmes_function_typed('string', texts_image)],
]);

;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/functions/times.js







const rfc3339 = '2006-01-02T15:04:05Z07:00';
/** Longest time or layout. */
const times_maxText = 200;
const times_read = (layout, text) => {
    const time = layout.length > times_maxText || text.length > times_maxText ? 'a time is too long' : (0,parse_time/* parseTime */.p)(layout, text);
    if (typeof time === 'string')
        throw new JmesFailure(time);
    return time;
};
const times_timeArg = (args, index) => times_read(rfc3339, jmes_function_textArg(args, index));
const durationArg = (args, index) => {
    const text = jmes_function_textArg(args, index);
    const nanos = text.length > times_maxText ? 'a duration is too long' : (0,dates/* parseDuration */.E9)(text);
    if (typeof nanos === 'string')
        throw new JmesFailure(nanos);
    return nanos;
};
const times_written = (time) => (0,go_time/* formatTime */.fU)(time, rfc3339);
/** What depends on when the cluster is asked. */
const now = () => {
    throw new VariableUnknown('cluster', 'What an expression gives rests on the time at which the cluster is asked.');
};
const since = args => {
    const [layout, from, to] = [jmes_function_textArg(args, 0) || rfc3339, jmes_function_textArg(args, 1), jmes_function_textArg(args, 2)];
    const start = times_read(layout, from);
    return to === '' ? now() : (0,dates/* goDuration */.Lm)(times_read(layout, to).unixNano - start.unixNano);
};
const parsed = args => {
    const [layout, text] = [jmes_function_textArg(args, 0), jmes_function_textArg(args, 1)];
    if (!/^[+-]?\d{1,18}$/u.test(layout))
        return times_written(times_read(layout, text));
    if (!/^[+-]?\d{1,18}$/u.test(text))
        throw new JmesFailure('it is no time in seconds');
    return times_written(new go_value/* GoTime */.yT(BigInt(text.replace('+', '')) * 1000000000n));
};
/** Nanoseconds from the year 1 to 1970: what Go rounds a time from. */
const zeroToUnix = 62135596800n * 1000000000n;
const truncated = args => {
    const [{ unixNano, zone }, step] = [times_timeArg(args, 0), durationArg(args, 1)];
    return times_written(step <= 0n ? new go_value/* GoTime */.yT(unixNano, zone) : new go_value/* GoTime */.yT(unixNano - ((unixNano + zeroToUnix) % step), zone));
};
/** What Kyverno adds for times. Source: Kyverno, `pkg/engine/jmespath/time.go`. */
const timeFunctions = new Map([
    ['time_since', jmes_function_typed('string string string', since)],
    ['time_now', jmes_function_typed('', now)],
    ['time_now_utc', jmes_function_typed('', now)],
    ['time_to_cron', jmes_function_typed('string', args => cron(times_timeArg(args, 0)))],
    [
        'time_add',
        jmes_function_typed('string string', args => times_written(new go_value/* GoTime */.yT(times_timeArg(args, 0).unixNano + durationArg(args, 1), times_timeArg(args, 0).zone))),
    ],
    ['time_parse', jmes_function_typed('string string', parsed)],
    ['time_utc', jmes_function_typed('string', args => times_written(new go_value/* GoTime */.yT(times_timeArg(args, 0).unixNano)))],
    ['time_diff', jmes_function_typed('string string', args => (0,dates/* goDuration */.Lm)(times_timeArg(args, 1).unixNano - times_timeArg(args, 0).unixNano))],
    ['time_before', jmes_function_typed('string string', args => times_timeArg(args, 0).unixNano < times_timeArg(args, 1).unixNano)],
    ['time_after', jmes_function_typed('string string', args => times_timeArg(args, 0).unixNano > times_timeArg(args, 1).unixNano)],
    [
        'time_between',
        jmes_function_typed('string string string', args => {
            const [time, start, end] = [times_timeArg(args, 0), times_timeArg(args, 1), times_timeArg(args, 2)].map(one => one.unixNano);
            return (time ?? 0n) > (start ?? 0n) && (time ?? 0n) < (end ?? 0n);
        }),
    ],
    ['time_truncate', jmes_function_typed('string string', truncated)],
]);
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const cron = (time) => [...(0,go_time/* formatTime */.fU)(time, '4 15 2 1').split(' ').map(Number), weekdays.indexOf((0,go_time/* formatTime */.fU)(time, 'Monday'))].join(' ');

// EXTERNAL MODULE: ./build/org-rules/cel/functions/semvers.js
var semvers = __webpack_require__(39879);
;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/functions/versions.js




const zero = { major: 0n, minor: 0n, patch: 0n, pre: '', metadata: '', original: '0.0.0' };
const versions_failure = (range) => new JmesFailure(`${JSON.stringify(range.slice(0, 60))} is no range of versions`);
/** Parts between blanks; blanks behind an operator do not part. A part of one character at the end is lost, as Go has it. */
const partsOf = (range) => {
    const parts = [];
    let [last, before] = [0, ''];
    for (let at = 0; at < range.length; at += 1) {
        const here = range.charAt(at);
        if (here !== ' ')
            before = here;
        else if (!'><='.includes(before) || before === '') {
            if (last < at - 1)
                parts.push(range.slice(last, at));
            last = at + 1;
        }
    }
    if (last < range.length - 1)
        parts.push(range.slice(last));
    return parts.map(part => part.replaceAll(' ', ''));
};
/** `1.2.x` and `1.x` by two bounds. Source: blang/semver, `expandWildcardVersion`. */
const versions_expanded = (part) => {
    if (!part.includes('x'))
        return [part];
    const { operator, version } = separated(part);
    const count = version.split('.').length;
    const isWild = version.split('.').at(-1) === 'x';
    const zeros = version.replace('.x.x', '.x').replace('.x', '.0');
    const flat = zeros.split('.').length === 2 ? `${zeros}.0` : zeros;
    const next = () => {
        const numbers = flat.split('.');
        const index = isWild && count === 3 ? 1 : isWild && count === 2 ? 0 : -1;
        if (index === -1 || !/^\d{1,15}$/u.test(numbers[index] ?? ''))
            return '';
        return numbers.with(index, String(Number(numbers[index]) + 1)).join('.');
    };
    switch (operator) {
        case '>':
            return [`>=${next()}`];
        case '>=':
            return [`>=${flat}`];
        case '<':
            return [`<${flat}`];
        case '<=':
            return [`<${next()}`];
        case '!':
        case '!=':
            return [`<${flat}`, `>=${next()}`];
        default:
            return [`>=${flat}`, `<${next()}`];
    }
};
const separated = (part) => {
    const at = part.search(/\d/u);
    if (at === -1)
        throw versions_failure(part);
    return { operator: part.slice(0, at).trim(), version: part.slice(at) };
};
const orders = {
    '': order => order === 0,
    '=': order => order === 0,
    '==': order => order === 0,
    '>': order => order > 0,
    '>=': order => order >= 0,
    '<': order => order < 0,
    '<=': order => order <= 0,
    '!': order => order !== 0,
    '!=': order => order !== 0,
};
const comparison = (part) => {
    const { operator, version } = separated(part);
    const [holds, bound] = [Object.hasOwn(orders, operator) ? orders[operator] : undefined, (0,semvers/* parseSemver */.kf)(version)];
    if (holds === undefined || bound === undefined)
        throw versions_failure(part);
    return given => holds((0,semver/* compareVersions */.Zy)(given, bound));
};
/** Longest range. */
const maxRange = 1_000;
/** `>=1.0.0 <2.0.0 || 3.x`. Source: blang/semver 4, `ParseRange`. @throws JmesFailure */
const rangeOf = (range) => {
    if (range.length > maxRange)
        throw versions_failure(range);
    const groups = [[]];
    for (const part of partsOf(range)) {
        if (part === '||')
            groups.push([]);
        else
            for (const one of versions_expanded(part))
                groups.at(-1)?.push(one);
    }
    if (groups.some(group => group.length === 0))
        throw versions_failure(range);
    const alternatives = groups.map(group => group.map(comparison));
    return version => alternatives.some(group => group.every(holds => holds(version)));
};
const compare = args => rangeOf(jmes_function_textArg(args, 1))((0,semvers/* parseSemver */.kf)(jmes_function_textArg(args, 0)) ?? zero);
/** Source: Kyverno, `semver_compare`: what is no version counts as 0.0.0. */
const versionFunctions = new Map([['semver_compare', jmes_function_typed('string string', compare)]]);

;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/functions/all-functions.js







const unanswered = (reason, message) => {
    return () => {
        throw new VariableUnknown(reason, message);
    };
};
/** Functions that only a cluster, chance or the net answers, and what is not read here. */
const unansweredFunctions = new Map([
    ['random', unanswered('cluster', 'An expression gives another text each time ("random").')],
    ['is_external_url', unanswered('cluster', 'An expression asks the net for the address of a host ("is_external_url").')],
    ['x509_decode', unanswered('policy', 'Certificates ("x509_decode") are not read in expressions of JMESPath here.')],
]);
/** All functions that expressions of JMESPath have in Kyverno, by their names. Kyverno's `sum` stands in place of that of JMESPath. */
const allFunctions = new Map([
    ...standardFunctions,
    ...textFunctions,
    ...structureFunctions,
    ...amountFunctions,
    ...timeFunctions,
    ...versionFunctions,
    ...unansweredFunctions,
]);

;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/evaluate.js



/** What an expression gives for a value; undefined where it names what is not there. @throws JmesFailure, VariableUnknown */
const evaluateJmesPath = (node, value, tick) => new Evaluation(tick).of(node, value);
const orderOf = (as, left, right) => {
    if (as === '<')
        return left < right;
    if (as === '<=')
        return left <= right;
    return as === '>' ? left > right : left >= right;
};
/** Source: kyverno/go-jmespath, `interpreter.go`. */
class Evaluation {
    tick;
    constructor(tick) {
        this.tick = tick;
    }
    /** With nothing for what is not there. */
    ask = (node, value) => this.of(node, value) ?? null;
    of(node, value) {
        this.tick(1);
        switch (node.kind) {
            case 'current':
                return value;
            case 'field':
                return field(node.name, value);
            case 'index':
                return indexed(value, node.at);
            case 'slice':
                return this.#slice(value, node.parts);
            case 'literal':
                return node.value;
            case 'comparison':
                return this.#comparison(node, value);
            case 'under': {
                const left = this.of(node.left, value);
                return left === undefined ? undefined : this.of(node.right, left);
            }
            case 'pipe':
                return this.ask(node.right, this.ask(node.left, value));
            case 'or': {
                const left = this.ask(node.left, value);
                return isFalse(left) ? this.ask(node.right, value) : left;
            }
            case 'and': {
                const left = this.ask(node.left, value);
                return isFalse(left) ? left : this.of(node.right, value);
            }
            case 'not':
                return isFalse(this.ask(node.of, value));
            case 'flat':
                return this.#flat(this.#orNothing(node.of, value));
            case 'reference':
                return new Reference(node.of);
            case 'each':
                return this.#each(known(this.ask(node.left, value)), node.right);
            case 'eachValue':
                return this.#eachValue(this.#orNothing(node.left, value), node.right);
            case 'filter':
                return this.#filter(node, value);
            case 'list':
                return known(value) === null ? null : node.items.map(item => this.ask(item, value));
            case 'fields':
                return known(value) === null
                    ? null
                    : Object.fromEntries(node.entries.map(([key, item]) => [key, this.ask(item, value)]));
            default:
                return this.#call(node.name, node.args, value);
        }
    }
    /** Where what a projection is made of fails, there is nothing. */
    #orNothing(node, value) {
        try {
            return known(this.ask(node, value));
        }
        catch (error) {
            if (error instanceof JmesFailure)
                return null;
            throw error;
        }
    }
    #comparison({ as, left, right }, value) {
        const [one, other] = [this.ask(left, value), this.ask(right, value)];
        if (as === '==' || as === '!=')
            return areEqual(one, other, this.tick) === (as === '==');
        const [first, second] = [numberIn(known(one)), numberIn(known(other))];
        return first === undefined || second === undefined ? null : orderOf(as, first, second);
    }
    #flat(left) {
        if (!values_isList(left))
            return null;
        this.tick(left.length);
        return left.flatMap(item => {
            const inner = known(item);
            if (values_isList(inner))
                this.tick(inner.length);
            return values_isList(inner) ? inner : [inner];
        });
    }
    #each(left, right) {
        return values_isList(left) ? left.map(item => this.ask(right, item)).filter(item => item !== null) : null;
    }
    /** Source: `ASTValueProjection`: the list begins with as many nothings as it has values. */
    #eachValue(left, right) {
        if (!isMap(left))
            return null;
        const values = Object.keys(left)
            .toSorted()
            .map(key => left[key] ?? null);
        return this.#each([...values.map(() => null), ...values], right);
    }
    #filter({ left, right, where }, value) {
        const list = this.#orNothing(left, value);
        if (!values_isList(list))
            return null;
        return this.#each(list.filter(item => !isFalse(this.ask(where, item))), right);
    }
    #slice(given, [start, stop, step = 1]) {
        const value = known(given);
        if (!values_isList(value))
            return null;
        if (step === 0)
            throw new JmesFailure('the step of a slice is 0');
        const { length } = value;
        const capped = (at) => {
            if (at < 0)
                return at + length >= 0 ? at + length : step < 0 ? -1 : 0;
            return at < length ? at : step < 0 ? length - 1 : length;
        };
        const first = start === undefined ? (step < 0 ? length - 1 : 0) : capped(start);
        const last = stop === undefined ? (step < 0 ? -1 : length) : capped(stop);
        const items = [];
        for (let at = first; step > 0 ? at < last : at > last; at += step)
            items.push(value[at] ?? null);
        this.tick(items.length);
        return items;
    }
    #call(name, nodes, value) {
        const called = allFunctions.get(name);
        if (called === undefined)
            throw new JmesFailure(`there is no function "${name.slice(0, 60)}"`);
        const args = nodes.map(node => this.ask(node, value));
        for (const arg of args)
            if (typeof arg === 'string')
                this.tick(arg.length / 32);
        const result = called(args, this);
        this.tick(8 + (typeof result === 'string' ? result.length / 8 : values_isList(result) ? result.length / 2 : 0));
        return result;
    }
}
const field = (name, given) => {
    const value = known(given);
    if (value instanceof Names)
        return value.get(name);
    // Of what is no mapping nothing is asked: null, and no error.
    if (!isMap(value))
        return null;
    return Object.hasOwn(value, name) ? value[name] : undefined;
};
const indexed = (given, at) => {
    const value = known(given);
    return values_isList(value) ? (value.at(at) ?? null) : null;
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/lexer.js

const isSign = (text) => /^(?:[.*()[\]{}|,:<>@&!]|\[[?\]]|\|\||&&|[<>=!]=)$/u.test(text);
/** One token, or white space. A literal ends at its own quote; what stands behind a backslash does not count. */
const lexer_form = /\s+|([A-Za-z_]\w*)|(-\d*|\d+)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|\[[?\]]|\|\||&&|[<>=!]=|./suy;
/** The tokens of an expression. Source: kyverno/go-jmespath, `lexer.go`. @throws JmesFailure */
const tokensOf = (expression) => {
    const tokens = [];
    lexer_form.lastIndex = 0;
    while (lexer_form.lastIndex < expression.length) {
        const [whole = '', name, number, quoted, text, json] = lexer_form.exec(expression) ?? [];
        if (name !== undefined)
            tokens.push({ type: 'name', text: name });
        else if (number !== undefined)
            tokens.push({ type: 'number', text: number });
        else if (quoted !== undefined)
            tokens.push({ type: 'quoted', text: unescaped(quoted) });
        else if (text !== undefined)
            tokens.push({ type: 'text', text: text.replaceAll("\\'", "'") });
        else if (json !== undefined)
            tokens.push({ type: 'json', text: json.replaceAll('\\`', '`') });
        else if (isSign(whole))
            tokens.push({ type: whole, text: whole });
        else if (whole === '' || /\S/u.test(whole))
            throw new JmesFailure(`there is no sign ${JSON.stringify(whole)}`);
    }
    return [...tokens, { type: 'end', text: '' }];
};
const unescaped = (quoted) => {
    try {
        return String(JSON.parse(`"${quoted}"`));
    }
    catch {
        throw new JmesFailure(`"${quoted.slice(0, 60)}" is no name`);
    }
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/jmespath/parse.js



/** Longest expression, in UTF-16 units. */
const maxExpression = 5_000;
/** Brackets within brackets. */
const parse_maxDepth = 50;
/** How strongly a sign binds what stands before it. Source: kyverno/go-jmespath, `bindingPowers`. */
const parse_powers = {
    '|': 1,
    '||': 2,
    '&&': 3,
    '==': 5,
    '!=': 5,
    '<': 5,
    '<=': 5,
    '>': 5,
    '>=': 5,
    '[]': 9,
    '*': 20,
    '[?': 21,
    '.': 40,
    '!': 45,
    '{': 50,
    '[': 55,
    '(': 60,
};
const powerOf = ({ type }) => parse_powers[type] ?? 0;
const current = { kind: 'current' };
/** An expression of JMESPath as Kyverno reads it. @throws JmesFailure */
const parseJmesPath = (expression) => {
    if (expression.length > maxExpression)
        throw new JmesFailure(`it is longer than ${maxExpression} characters`);
    return new Parser(tokensOf(expression)).whole();
};
/** Source: kyverno/go-jmespath, `parser.go`, function by function. */
class Parser {
    #tokens;
    #at = 0;
    #depth = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    whole() {
        const node = this.#expression(0);
        this.#take('end');
        return node;
    }
    #ahead(count = 0) {
        return this.#tokens[Math.min(this.#at + count, this.#tokens.length - 1)] ?? { type: 'end', text: '' };
    }
    #next() {
        const token = this.#ahead();
        this.#at += 1;
        return token;
    }
    #take(type) {
        const token = this.#next();
        if (token.type !== type)
            throw unexpected(token);
        return token;
    }
    #isNext(type, count = 0) {
        return this.#ahead(count).type === type;
    }
    #expression(power) {
        this.#depth += 1;
        if (this.#depth > parse_maxDepth)
            throw new JmesFailure('it is nested more deeply than is read');
        let node = this.#first(this.#next());
        while (power < powerOf(this.#ahead()))
            node = this.#after(this.#next(), node);
        this.#depth -= 1;
        return node;
    }
    #first(token) {
        switch (token.type) {
            case 'json':
                return { kind: 'literal', value: fromJson(token.text) };
            case 'text':
                return { kind: 'literal', value: token.text };
            case 'quoted':
                if (this.#isNext('('))
                    throw unexpected(this.#ahead());
                return { kind: 'field', name: token.text };
            case 'name':
                return { kind: 'field', name: token.text };
            case '*':
                return { kind: 'eachValue', left: current, right: this.#isNext(']') ? current : this.#projected('*') };
            case '[?':
                return this.#filter(current);
            case '{':
                return this.#fields();
            case '[]':
                return { kind: 'each', left: { kind: 'flat', of: current }, right: this.#projected('[]') };
            case '[':
                return this.#bracket(current, () => this.#list());
            case '@':
                return current;
            case '&':
                return { kind: 'reference', of: this.#expression(0) };
            case '!':
                return { kind: 'not', of: this.#expression(parse_powers['!'] ?? 0) };
            case '(': {
                const inner = this.#expression(0);
                this.#take(')');
                return inner;
            }
            default:
                throw unexpected(token);
        }
    }
    #after(token, node) {
        const { type } = token;
        switch (type) {
            case '.':
                if (!this.#isNext('*'))
                    return { kind: 'under', left: node, right: this.#afterDot() };
                this.#next();
                return { kind: 'eachValue', left: node, right: this.#projected('.') };
            case '|':
                return { kind: 'pipe', left: node, right: this.#expression(powerOf(token)) };
            case '||':
                return { kind: 'or', left: node, right: this.#expression(powerOf(token)) };
            case '&&':
                return { kind: 'and', left: node, right: this.#expression(powerOf(token)) };
            case '(':
                return this.#call(node);
            case '[?':
                return this.#filter(node);
            case '[]':
                return { kind: 'each', left: { kind: 'flat', of: node }, right: this.#projected('[]') };
            case '==':
            case '!=':
            case '<':
            case '<=':
            case '>':
            case '>=':
                return { kind: 'comparison', as: type, left: node, right: this.#expression(powerOf(token)) };
            case '[':
                return this.#bracket(node, () => {
                    throw unexpected(this.#ahead());
                });
            default:
                throw unexpected(token);
        }
    }
    /** What stands behind `[`: an index, a slice, `*]`, or something else. */
    #bracket(left, other) {
        if (this.#isNext('number') || this.#isNext(':')) {
            if (this.#isNext(':') || this.#isNext(':', 1))
                return { kind: 'each', left: { kind: 'under', left, right: this.#slice() }, right: this.#projected('*') };
            const at = wholeOf(this.#next());
            this.#take(']');
            return { kind: 'under', left, right: { kind: 'index', at } };
        }
        if (!(this.#isNext('*') && this.#isNext(']', 1)))
            return other();
        this.#next();
        this.#next();
        return { kind: 'each', left, right: this.#projected('*') };
    }
    #slice() {
        const parts = [undefined, undefined, undefined];
        let index = 0;
        while (!this.#isNext(']') && index < 3) {
            if (this.#isNext(':')) {
                index += 1;
                this.#next();
            }
            else
                parts[index] = wholeOf(this.#take('number'));
        }
        this.#take(']');
        return { kind: 'slice', parts };
    }
    #filter(left) {
        const where = this.#expression(0);
        this.#take(']');
        return { kind: 'filter', left, where, right: this.#isNext('[]') ? current : this.#projected('[?') };
    }
    /** What is taken of each item of a projection. */
    #projected(of) {
        const power = parse_powers[of] ?? 0;
        if (powerOf(this.#ahead()) < 10)
            return current;
        if (this.#isNext('[') || this.#isNext('[?'))
            return this.#expression(power);
        this.#take('.');
        return this.#afterDot(power);
    }
    #afterDot(power = parse_powers['.'] ?? 0) {
        if (this.#isNext('quoted') || this.#isNext('name') || this.#isNext('*'))
            return this.#expression(power);
        if (this.#isNext('[')) {
            this.#next();
            return this.#list();
        }
        this.#take('{');
        return this.#fields();
    }
    #list() {
        const items = [this.#expression(0)];
        while (!this.#isNext(']')) {
            this.#take(',');
            items.push(this.#expression(0));
        }
        this.#next();
        return { kind: 'list', items };
    }
    #fields() {
        const entries = [];
        do {
            const key = this.#next();
            if (key.type !== 'name' && key.type !== 'quoted')
                throw unexpected(key);
            this.#take(':');
            entries.push([key.text, this.#expression(0)]);
            if (this.#isNext(','))
                this.#next();
            else if (this.#isNext('}'))
                break;
        } while (!this.#isNext('end'));
        this.#take('}');
        return { kind: 'fields', entries };
    }
    #call(node) {
        const args = [];
        while (!this.#isNext(')')) {
            args.push(this.#expression(0));
            if (this.#isNext(','))
                this.#next();
        }
        this.#next();
        // Go takes any text for a name: `'length'(x)`.
        const name = node.kind === 'field' ? node.name : node.kind === 'literal' ? node.value : undefined;
        if (typeof name !== 'string')
            throw new JmesFailure('something other than a function is called');
        return { kind: 'call', name, args };
    }
}
const unexpected = ({ type, text }) => new JmesFailure(type === 'end' ? 'it ends too early' : `${JSON.stringify(text.slice(0, 60))} can't stand where it stands`);
const wholeOf = ({ text }) => {
    const value = Number(text);
    if (text === '-' || !Number.isSafeInteger(value))
        throw new JmesFailure(`"${text.slice(0, 60)}" is no index`);
    return value;
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/scope.js

/** What expressions may name, one scope within the other. A value is made when it is first asked for, and once. */
class Scope {
    #outer;
    #own;
    #made = new Map();
    constructor(own, outer) {
        this.#own = own;
        this.#outer = outer;
    }
    /** A scope within this one. What makes a value sees this one. */
    with(own) {
        return new Scope(own, this);
    }
    /** Undefined for a name that is not there. Throws, each time again, what making the value threw. */
    get(name) {
        const make = this.#own.get(name);
        if (make === undefined)
            return this.#outer?.get(name);
        const made = this.#made.get(name) ?? this.#make(name, make);
        if ('error' in made)
            throw made.error;
        return made.value;
    }
    #make(name, make) {
        let made;
        try {
            made = { value: make(this.#outer) };
        }
        catch (error) {
            made = { error };
        }
        this.#made.set(name, made);
        return made;
    }
    /** As expressions see it. */
    names() {
        return new Names(name => this.get(name));
    }
}

;// CONCATENATED MODULE: ./build/org-rules/kyverno/variables.js











/** An expression names what is not there. */
class NotThere extends JmesFailure {
}
const shown = (expression) => `"${expression.slice(0, 100)}"`;
/** Steps of an evaluation between two looks at the budget. */
const stepsBetweenLooks = 256;
/** Steps of an evaluation, which are asked of the budget some hundreds at a time. */
const variables_stepsOf = (isOutOfTime) => {
    let open = 0;
    return (steps = 1) => {
        open += steps;
        if (open < stepsBetweenLooks)
            return;
        const taken = open;
        open = 0;
        if (isOutOfTime(taken))
            throw new VariableUnknown('bound', 'The expressions of the rule took more steps than they may.');
    };
};
/** One mapping laid over another. */
const variables_merged = (below, above) => {
    const under = below;
    if (!(0,org_rules_fields/* isFields */.Ce)(above) || !(0,org_rules_fields/* isFields */.Ce)(under))
        return above;
    return { ...under, ...Object.fromEntries(Object.entries(above).map(([key, value]) => [key, variables_merged(under[key], value)])) };
};
/** What only the cluster knows of a request, wherever it is asked for. */
const onlyInCluster = (name) => new org_rule/* UnknownPart */.A(`Only the cluster knows "${name}".`);
const requestNames = ['userInfo', 'roles', 'clusterRoles', 'dryRun', 'options', 'uid'];
/** The variables of a request: its own, those that the cluster alone has, and those that a test gives. */
const variablesOf = (request, images, isOutOfTime, given = {}) => {
    const own = new Map([
        ['request', () => ({ ...Object.fromEntries(requestNames.map(name => [name, onlyInCluster(`request.${name}`)])), ...request })],
        ['images', images],
        ...['serviceAccountName', 'serviceAccountNamespace'].map(name => [name, () => onlyInCluster(name)]),
    ]);
    const names = new Set([...own.keys(), ...Object.keys(given)]);
    const scope = new Scope(new Map([...names].map(name => [
        name,
        () => (Object.hasOwn(given, name) ? variables_merged(own.get(name)?.(), given[name] ?? null) : own.get(name)?.()),
    ])));
    return { scope, given, tick: variables_stepsOf(isOutOfTime) };
};
/** An entry of a `context`. Source: Kyverno, `pkg/engine/context/loaders/variable.go`. */
const contextValue = (entry, variables) => {
    const name = (0,org_rules_fields/* textAt */.$6)(entry, 'name') ?? '';
    const asks = ['configMap', 'apiCall', 'imageRegistry', 'globalReference'].find(key => (0,org_rules_fields/* valueAt */.fK)(entry, key) !== undefined);
    if (asks !== undefined)
        throw new VariableUnknown('cluster', `"${name.slice(0, 100)}" comes from the context of the rule ("${asks}"), which only the cluster has.`);
    const [value, path, other] = ['value', 'jmesPath', 'default'].map(key => (0,org_rules_fields/* valueAt */.fK)(entry, 'variable', key) ?? null);
    const fallback = variables_filledIn(other ?? null, variables);
    const written = variables_filledIn(path ?? null, variables);
    const output = () => {
        if (value === null || value === undefined)
            return typeof written === 'string' ? (evaluate(written, variables) ?? fallback) : fallback;
        const own = variables_filledIn(value, variables);
        return typeof written === 'string' ? variables_under(own, written, variables) : own;
    };
    const found = orElse(output, fallback);
    if (found === null)
        throw new JmesFailure(`the variable "${name.slice(0, 100)}" of the context has no value`);
    return found;
};
/** What fails has the value that is given for it, where one is. */
const orElse = (output, fallback) => {
    try {
        return output();
    }
    catch (error) {
        if (error instanceof JmesFailure && fallback !== null)
            return fallback;
        throw error;
    }
};
const variables_under = (value, expression, variables) => {
    const found = evaluateJmesPath(variables_parsed(expression), value, variables.tick);
    if (found === undefined)
        throw new NotThere(`${shown(expression)} names what is not there`);
    return asObjectValue(found, variables.tick);
};
/** Variables with those of a `context`: each sees those before it. */
const withContext = (variables, holder) => {
    let inner = variables;
    for (const entry of (0,org_rules_fields/* itemsAt */.Ct)(holder, 'context')) {
        const [name, outer] = [(0,org_rules_fields/* textAt */.$6)(entry, 'name') ?? '', inner];
        // What a test gives for it counts.
        if (Object.hasOwn(variables.given, name))
            continue;
        inner = { ...outer, scope: outer.scope.with(new Map([[name, () => contextValue(entry, outer)]])) };
    }
    return inner;
};
/** Variables of one item of a `foreach`, with how many others are around it. */
const withElement = (variables, element, index, nesting) => {
    const at = new GoInteger(BigInt(index));
    const own = new Map([
        ['element', () => element],
        [`element${nesting}`, () => element],
        ['elementIndex', () => at],
        [`elementIndex${nesting}`, () => at],
    ]);
    return { ...variables, scope: variables.scope.with(own) };
};
const expressions = new bounded_memory/* BoundedMemory */.P(2_000);
/** @throws JmesFailure */
const variables_parsed = (expression) => {
    const node = expressions.of(expression, () => {
        try {
            return parseJmesPath(expression);
        }
        catch (error) {
            if (error instanceof JmesFailure)
                return error;
            throw error;
        }
    });
    if (node instanceof JmesFailure)
        throw node;
    return node;
};
/** The value of an expression. @throws JmesFailure, VariableUnknown */
const evaluate = (given, { scope, tick }) => {
    const expression = given.trim();
    const found = evaluateJmesPath(variables_parsed(expression), scope.names(), tick);
    if (found === undefined)
        throw new NotThere(`${shown(expression)} names what is not there`);
    return asObjectValue(found, tick);
};
/** Variables of a text: `{{ \u2026 }}` with no backslash before it, braces within it in pairs. Source: Kyverno, `RegexVariables`. */
const variableForm = /(^|[^\\])(\{\{(?:\{[^{}]*\}|[^{}])*\}\})/gu;
/** The expressions of a text, without their braces; of one within another only the inner one. */
const variablesIn = (text) => text.includes('{{') ? [...text.matchAll(variableForm)].map(([, , variable = '']) => bareOf(variable).expression) : [];
/** An expression without its braces; behind a `-` what it gives is not looked through for more. */
const bareOf = (variable) => {
    const bare = variable.replaceAll('{{', '').replaceAll('}}', '').trim();
    return bare.startsWith('-') ? { expression: bare.slice(1).trim(), isShallow: true } : { expression: bare, isShallow: false };
};
/** A reference to another place of the policy: `$(./../name)`. Source: Kyverno, `RegexReferences`. */
const referenceForm = /(?:^|[^\\])\$\(.[^ ]*\)/u;
/** Variables are filled in as long as there are new ones: values may hold some. */
const maxRounds = 20;
/** Longest text with its variables filled in, in UTF-16 units. */
const variables_maxText = 200_000;
/** A value as it stands in a text: JSON for what is no text. */
const variables_textOf = (value) => (typeof value === 'string' ? value : json_jsonOf(value));
/** A text whose variables are filled in round by round. */
class Template {
    #text;
    #variables;
    constructor(text, variables) {
        this.#text = text;
        this.#variables = variables;
    }
    filled() {
        for (let round = 0; round < maxRounds; round += 1) {
            this.#variables.tick(this.#text.length / 16);
            const found = [...this.#text.matchAll(variableForm)];
            if (found.length === 0)
                return this.#text.replaceAll('\\{{', '{{');
            const whole = this.#text;
            let isShallow = false;
            for (const [, before = '', variable = ''] of found) {
                this.#variables.tick(8);
                const bare = bareOf(variable);
                ({ isShallow } = bare);
                const value = this.#valueOf(bare.expression, round);
                if (whole === variable)
                    return value;
                this.#put(before, variable, isShallow ? variables_textOf(value).replaceAll('{{', '\\{{') : variables_textOf(value));
            }
            if (isShallow)
                return this.#text.replaceAll('\\{{', '{{');
        }
        throw new VariableUnknown('policy', `The variables of ${shown(this.#text)} hold variables again and again.`);
    }
    #put(before, variable, text) {
        this.#text = this.#text.replace(before + variable, () => before + text);
        this.#variables.tick(this.#text.length / 8);
        if (this.#text.length > variables_maxText)
            throw new VariableUnknown('bound', 'A text with its variables filled in is longer than is looked at.');
    }
    #valueOf(expression, round) {
        if (expression === '@')
            throw new VariableUnknown('policy', 'The variable "@" is not evaluated here.');
        if (round === 0)
            checkWritten(expression);
        return evaluate(expression, this.#variables);
    }
}
/** An expression that stands in the policy as it is, and is none, is the policy's own mistake. */
const checkWritten = (expression) => {
    try {
        variables_parsed(expression);
    }
    catch (error) {
        if (!(error instanceof JmesFailure))
            throw error;
        throw new VariableUnknown('policy', `The expression ${shown(expression)} is no JMESPath: ${error.message}.`);
    }
};
/** A text with its variables filled in; one that is a variable alone becomes its value. @throws JmesFailure, VariableUnknown */
const variables_filled = (text, variables) => {
    if (text.includes('$(') && referenceForm.test(text))
        throw new VariableUnknown('policy', `References to other places of a policy (${shown(text)}) are not evaluated here.`);
    return text.includes('{{') ? new Template(text, variables).filled() : text;
};
/** Whether a value of a policy has variables, or references, in any of its texts; looked for once. */
const hasVariables = (value) => {
    if (typeof value === 'string')
        return value.includes('{{') || value.includes('$(');
    return ((0,org_rules_fields/* isItems */.Z$)(value) || (0,org_rules_fields/* isFields */.Ce)(value)) && holdVariables(value);
};
const holdVariables = (0,once_for/* onceFor */.b)((value) => Object.entries(value).some(([key, one]) => hasVariables(key) || hasVariables(one)));
/** A value of a policy with the variables of all its texts filled in: the value itself, where it has none. @throws JmesFailure, VariableUnknown */
const variables_filledIn = (value, variables) => {
    if (!hasVariables(value))
        return value;
    variables.tick(typeof value === 'string' ? 1 + value.length / 64 : 2);
    if (typeof value === 'string')
        return variables_filled(value, variables);
    if ((0,org_rules_fields/* isItems */.Z$)(value))
        return value.map(one => variables_filledIn(one, variables));
    if ((0,org_rules_fields/* isFields */.Ce)(value))
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [variables_textOf(variables_filled(key, variables)), variables_filledIn(one, variables)]));
    return value;
};
/** The value of an expression of its own, without braces: the list of a `foreach`. @throws JmesFailure, VariableUnknown */
const variables_listOf = (expression, variables) => {
    checkWritten(expression.trim());
    const value = evaluate(expression, variables);
    return (0,org_rules_fields/* isItems */.Z$)(value) ? value : [value];
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/match.js





const kyverno_match_all = (matches) => (matches.includes(false) ? false : (matches.find(match => match !== true) ?? true));
const match_some = (matches) => (matches.includes(true) ? true : (matches.find(match => match !== false) ?? false));
const match_isVersion = (part) => /^(?:v\d(?:(?:alpha|beta)\d)?|\*)$/u.test(part);
/** `Pod`, `apps/v1/Deployment`, `v1/Pod`, `Pod/exec`, `*`. Source: Kyverno, `ParseKindSelector`. */
const selectorOf = (text) => {
    const parts = text.split('/');
    const [one = '', two = '', three = '', four = ''] = [...parts.slice(0, -1), ...(parts.at(-1) ?? '').split('.')];
    const any = { group: '*', version: '*' };
    if (two === '')
        return { ...any, kind: one, subresource: '' };
    if (three === '')
        return match_isVersion(one) && !(one === '*' && two === two.toLowerCase())
            ? { group: '*', version: one, kind: two, subresource: '' }
            : { ...any, kind: one, subresource: two };
    if (four === '')
        return match_isVersion(one)
            ? { group: '*', version: one, kind: two, subresource: three }
            : { group: one, version: two, kind: three, subresource: '' };
    return { group: one, version: two, kind: three, subresource: four };
};
const matchesKind = (wanted, { apiVersion, kind }) => {
    if (wanted.subresource !== '' && !(wanted.kind === '*' && wanted.subresource === '*'))
        return false;
    return (matchesGlob(wanted.kind, kind) && matchesGlob(wanted.group, (0,org_rules_fields/* groupOf */.F8)(apiVersion)) && matchesGlob(wanted.version, (0,org_rules_fields/* versionOf */.E4)(apiVersion)));
};
const anyGlob = (patterns, text) => patterns.length === 0 || patterns.some(pattern => matchesGlob(pattern, text));
const match_textsOf = (fields) => Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
/** A selector whose labels may be globs, as one of labels that the object has. Source: Kyverno, `ReplaceInSelector`. */
const match_expanded = (selector, labels) => {
    const wanted = Object.entries((0,org_rules_fields/* fieldsAt */.$5)(selector, 'matchLabels')).map(([key, value]) => {
        const pattern = variables_textOf(value);
        if (!/[*?]/u.test(key + pattern))
            return [key, value];
        return (Object.entries(labels).find(([name, own]) => matchesGlob(key, name) && matchesGlob(pattern, own)) ?? [
            key.replaceAll(/[*?]/gu, '0'),
            pattern,
        ]);
    });
    return { ...selector, matchLabels: Object.fromEntries(wanted) };
};
const matchesSelector = (selector, labelsOf) => {
    if (!(0,org_rules_fields/* isFields */.Ce)(selector))
        return true;
    const labels = labelsOf();
    return matchesLabels(match_expanded(selector, labels), labels);
};
const matchesAnnotations = (wanted, object) => {
    if (Object.keys(wanted).length === 0)
        return true;
    const own = Object.entries(match_textsOf((0,org_rules_fields/* fieldsAt */.$5)(object, 'metadata', 'annotations')));
    return Object.entries(wanted).every(([key, value]) => own.some(([name, text]) => matchesGlob(key, name) && matchesGlob(variables_textOf(value), text)));
};
/** Whether labels of a request's namespace are what a selector asks for. */
const matchesNamespaceLabels = (selector, request, cluster) => {
    if (!(0,org_rules_fields/* isFields */.Ce)(selector))
        return true;
    // Kyverno takes it for a mistake.
    if (request.kind === 'Namespace')
        return false;
    const labels = request.namespace === '' ? {} : cluster.namespaceLabels.get(request.namespace);
    if (labels)
        return matchesSelector(selector, () => labels);
    return { unknown: `The labels of the namespace "${request.namespace}" are not among the manifests.` };
};
const readFilter = (filter) => {
    const resources = (0,org_rules_fields/* fieldsAt */.$5)(filter, 'resources');
    const name = (0,org_rules_fields/* textAt */.$6)(resources, 'name') ?? '';
    return {
        kinds: (0,org_rules_fields/* textsAt */.i1)(resources, 'kinds').map(selectorOf),
        names: [...(0,org_rules_fields/* textsAt */.i1)(resources, 'names'), ...(name === '' ? [] : [name])],
        namespaces: (0,org_rules_fields/* textsAt */.i1)(resources, 'namespaces'),
        operations: (0,org_rules_fields/* textsAt */.i1)(resources, 'operations'),
        annotations: (0,org_rules_fields/* fieldsAt */.$5)(resources, 'annotations'),
        selector: (0,org_rules_fields/* valueAt */.fK)(resources, 'selector'),
        namespaceSelector: (0,org_rules_fields/* valueAt */.fK)(resources, 'namespaceSelector'),
        asksWho: ['subjects', 'roles', 'clusterRoles'].some(key => (0,org_rules_fields/* itemsAt */.Ct)(filter, key).length > 0),
    };
};
/** The filters of a block, and how what they say is joined: some of `any`, else all of `all`, else what stands in itself. Read once for all objects. */
const filtersOf = (0,once_for/* onceFor */.b)((block) => {
    const [any, every] = [(0,org_rules_fields/* itemsAt */.Ct)(block, 'any'), (0,org_rules_fields/* itemsAt */.Ct)(block, 'all')];
    if (any.length > 0)
        return { filters: any.map(readFilter), join: match_some };
    return { filters: (every.length > 0 ? every : [block]).map(readFilter), join: kyverno_match_all };
});
/** Whether a filter is about the kind of a request: it may name none. */
const namesKind = ({ kinds }, request) => kinds.length === 0 || kinds.some(kind => matchesKind(kind, request));
const matchesDescription = (filter, request, cluster) => {
    if (!namesKind(filter, request))
        return false;
    const { names, namespaces, operations, annotations, selector, namespaceSelector } = filter;
    const object = request.object ?? request.oldObject ?? {};
    const own = request.kind === 'Namespace' ? request.name : request.namespace;
    const knows = request.knowsNamespace || (namespaces.length === 0 && namespaceSelector === undefined);
    const isAbout = anyGlob(names, request.name) &&
        (!knows || anyGlob(namespaces, own)) &&
        (operations.length === 0 || operations.includes(request.operation)) &&
        matchesAnnotations(annotations, object) &&
        matchesSelector(selector, () => match_textsOf((0,org_rules_fields/* fieldsAt */.$5)(object, 'metadata', 'labels')));
    if (isAbout && !knows)
        return { unknown: 'The object names no namespace, and the rule goes by it: whoever deploys the object decides.' };
    return isAbout && matchesNamespaceLabels(namespaceSelector, request, cluster);
};
const matchesFilter = (filter, request, cluster) => {
    const who = filter.asksWho ? { unknown: 'Only the cluster knows who makes a request.' } : true;
    return kyverno_match_all([matchesDescription(filter, request, cluster), who]);
};
/** Whether a `match` or `exclude` is about a request. One that says nothing is about none. Source: Kyverno, `pkg/engine/utils/match.go`. */
const matchesBlock = (block, request, cluster) => {
    if (!(0,org_rules_fields/* isFields */.Ce)(block) || Object.keys(block).length === 0)
        return false;
    const { filters, join } = filtersOf(block);
    return join(filters.map(filter => matchesFilter(filter, request, cluster)));
};
/** Whether a `match` may be about objects of a kind, by the kinds that it names alone; kept by kind (`apiVersion kind`), since most rules are about other ones. */
const mayBeAbout = (block) => {
    const { filters, join } = filtersOf((0,org_rules_fields/* isFields */.Ce)(block) ? block : {});
    const known = new Map();
    return (request, kind) => {
        const may = known.get(kind) ?? join(filters.map(filter => namesKind(filter, request))) === true;
        known.set(kind, may);
        return may;
    };
};
/** Whether a rule is about a request: matched and not excluded. */
const match_matchesRule = (rule, request, cluster) => {
    const matched = matchesBlock((0,org_rules_fields/* valueAt */.fK)(rule, 'match'), request, cluster);
    if (matched === false)
        return false;
    const excluded = matchesBlock((0,org_rules_fields/* valueAt */.fK)(rule, 'exclude'), request, cluster);
    if (excluded === true)
        return false;
    return excluded === false ? matched : kyverno_match_all([matched, excluded]);
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/failure-action.js




/** What is enforced is refused; else it is only told. */
const failure_action_severityOfAction = (action) => (action.toLowerCase() === 'enforce' ? 'high' : 'low');
/** What a rule that fails means where nothing is said of the object's namespace. */
const failure_action_usualSeverity = (policy, rule) => annotatedSeverity(policy) ??
    failure_action_severityOfAction((0,org_rules_fields/* textAt */.$6)(rule, 'validate', 'failureAction') ?? (0,org_rules_fields/* textAt */.$6)(policy, 'spec', 'validationFailureAction') ?? 'Audit');
/** Whether an override is about a request's namespace; one that goes by labels that are not known is taken where it enforces. */
const isAbout = (one, request, cluster) => {
    const selector = (0,org_rules_fields/* valueAt */.fK)(one, 'namespaceSelector');
    const names = (0,org_rules_fields/* valueAt */.fK)(one, 'namespaces') === undefined ? undefined : (0,org_rules_fields/* textsAt */.i1)(one, 'namespaces');
    if (names !== undefined && !names.some(pattern => matchesGlob(pattern, request.namespace)))
        return false;
    const matches = matchesNamespaceLabels(selector, request, cluster);
    return typeof matches === 'object' ? (0,org_rules_fields/* textAt */.$6)(one, 'action')?.toLowerCase() === 'enforce' : matches;
};
/** What a rule that fails means for a request. Source: Kyverno, `failureActionForRule`, `matchOverride`. */
const severityFor = (policy, rule, request, cluster) => {
    const written = annotatedSeverity(policy);
    if (written !== undefined)
        return written;
    const overridden = (overrides) => (0,org_rules_fields/* textAt */.$6)(overrides.find(one => isAbout(one, request, cluster)), 'action');
    return failure_action_severityOfAction(overridden((0,org_rules_fields/* itemsAt */.Ct)(rule, 'validate', 'failureActionOverrides')) ??
        (0,org_rules_fields/* textAt */.$6)(rule, 'validate', 'failureAction') ??
        overridden((0,org_rules_fields/* itemsAt */.Ct)(policy, 'spec', 'validationFailureActionOverrides')) ??
        (0,org_rules_fields/* textAt */.$6)(policy, 'spec', 'validationFailureAction') ??
        'Audit');
};

// EXTERNAL MODULE: ./build/rules/concepts/pod-security/pod-security.js + 4 modules
var pod_security = __webpack_require__(99686);
// EXTERNAL MODULE: ./build/rules/kubernetes/concepts/quantities.js
var concepts_quantities = __webpack_require__(40554);
;// CONCATENATED MODULE: ./build/org-rules/kyverno/scalars.js





const scalars_numberOf = (value) => typeof value === 'number' || typeof value === 'bigint' ? value : undefined;
/** Whether two numbers are the same, be they whole by their type or by their value. */
const sameNumber = (one, other) => !(one < other) && !(one > other);
const equalsNumber = (value, pattern) => {
    const own = scalars_numberOf(value);
    if (own !== undefined)
        return sameNumber(own, pattern);
    return typeof value === 'string' && /^[+-]?\d{1,18}(?:\.\d{1,18})?$/u.test(value) && Number(value) === Number(pattern);
};
/** What a pattern of `null` takes: nothing, or the zero of a type. */
const isZero = (value) => value === undefined || value === null || value === '' || value === false || value === 0 || value === 0n;
/** What amounts are compared by: nothing counts as 0. */
const scalars_amountText = (value) => {
    if (value === undefined || value === null)
        return '0';
    return typeof value === 'string' ? value : scalars_numberOf(value)?.toString();
};
const scalars_holds = (operator, order) => {
    switch (operator) {
        case '':
            return order === 0;
        case '!':
            return order !== 0;
        case '>':
            return order > 0;
        case '<':
            return order < 0;
        case '>=':
            return order >= 0;
        default:
            return order <= 0;
    }
};
/** Durations first, then quantities; undefined where the two are none. */
const comparedAmounts = (value, pattern, operator) => {
    const own = scalars_amountText(value);
    if (own === undefined || own.length > 60 || pattern.length > 60)
        return undefined;
    for (const parse of [time/* parseDuration */.E9, concepts_quantities/* parseQuantity */.L]) {
        const [left, right] = [parse(own), parse(pattern)];
        if (left !== undefined && right !== undefined)
            return scalars_holds(operator, left < right ? -1 : left > right ? 1 : 0);
    }
    return undefined;
};
/** A number as Go's strconv writes it with `E`. */
const exponentText = (value) => {
    const [digits = '', exponent = '0'] = value.toExponential().split('e');
    const power = Number(exponent);
    return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
};
const comparedText = (value, pattern, operator, tick) => {
    if (operator !== '' && operator !== '!')
        return false;
    const isScalar = typeof value === 'string' || typeof value === 'boolean' || scalars_numberOf(value) !== undefined;
    if (!isScalar)
        return false;
    const text = typeof value === 'number' && !Number.isInteger(value) ? exponentText(value) : variables_textOf(value ?? null);
    return matchesGlob(pattern, text, tick) === (operator === '');
};
const operators = ['>=', '<=', '>', '<', '!'];
const range = /^([-|+]?\d{1,30}(?:\.\d{1,30})?[A-Za-z]{0,10})(!?)-([-|+]?\d{1,30}(?:\.\d{1,30})?[A-Za-z]{0,10})$/u;
/** `>=5` as its operator and operand. */
const comparisonOf = (pattern) => {
    const operator = pattern.length < 2 ? '' : (operators.find(one => pattern.startsWith(one)) ?? '');
    return { operator, operand: pattern.slice(operator.length).trim() };
};
/** `1-5`, and `1!-5` for what lies outside; undefined for what is no range. */
const scalars_rangeOf = (pattern) => {
    const [found, low = '', not, high = ''] = range.exec(pattern) ?? [];
    return found === undefined ? undefined : { low, high, isOutside: not === '!' };
};
const matchesOne = (value, pattern, tick) => {
    tick(4);
    const { operator, operand } = comparisonOf(pattern);
    const bounds = operator === '' ? scalars_rangeOf(pattern) : undefined;
    if (bounds === undefined)
        return compared(value, operand, operator, tick);
    const { low, high, isOutside } = bounds;
    return isOutside
        ? compared(value, low, '<', tick) || compared(value, high, '>', tick)
        : compared(value, low, '>=', tick) && compared(value, high, '<=', tick);
};
const compared = (value, pattern, operator, tick) => comparedAmounts(value, pattern, operator) ?? comparedText(value, pattern, operator, tick);
const matchesText = (value, pattern, tick) => value === pattern ||
    pattern.split('|').some(one => one
        .trim()
        .split('&')
        .every(part => matchesOne(value, part.trim(), tick)));
/** Whether a value is what a scalar of a pattern asks for. Source: Kyverno, `pkg/engine/pattern`. */
const matchesScalar = (value, pattern, tick) => {
    if (typeof pattern === 'boolean')
        return value === pattern;
    if (typeof pattern === 'string') {
        tick(pattern.length / 64);
        return matchesText(value, pattern, tick);
    }
    if (pattern === null)
        return !(0,org_rules_fields/* isFields */.Ce)(value) && !Array.isArray(value) && isZero(value);
    return equalsNumber(value, pattern);
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/conditions.js







/** A value as Go prints it in a list. */
const itemText = (value) => (value === null ? '<nil>' : variables_textOf(value));
const fitsEither = (one, other, tick) => {
    tick(1);
    return matchesGlob(one, other, tick) || matchesGlob(other, one, tick);
};
/** The texts of a list, or of a text that may hold a list of JSON or a range. */
const conditions_textsOf = (value) => {
    if ((0,org_rules_fields/* isItems */.Z$)(value))
        return value.map(itemText);
    if (typeof value !== 'string' || !value.trim().startsWith('['))
        return [itemText(value)];
    try {
        const list = JSON.parse(value);
        return Array.isArray(list) ? list.map(String) : [value];
    }
    catch {
        return [value];
    }
};
/** A range in a text, such as `1-5`. */
const rangeForm = /^[-|+]?\d+(?:\.\d+)?[A-Za-z]*-[-|+]?\d+(?:\.\d+)?[A-Za-z]*$/u;
const isIn = (key, value, texts, tick) => (typeof value === 'string' && rangeForm.test(value) && matchesScalar(key, value, tick)) || texts.some(one => fitsEither(one, key, tick));
/** True where all, or some, texts of a key are among those of the value. Source: Kyverno, `pkg/engine/variables/operator`. */
const among = (key, value, quantifier, wanted, tick) => {
    if (key === null || (0,org_rules_fields/* isFields */.Ce)(key) || (0,org_rules_fields/* isFields */.Ce)(value) || value === null)
        return false;
    const keys = (0,org_rules_fields/* isItems */.Z$)(key) ? key.map(itemText) : [itemText(key)];
    const texts = conditions_textsOf(value);
    tick(keys.length + texts.length);
    return keys[quantifier](one => isIn(one, value, texts, tick) === wanted);
};
/** The operators of old: a list goes by equal texts, one value by globs. Undefined for what they can't compare. Source: Kyverno, `InHandler`. */
const amongOld = (key, value, tick) => {
    if (key === null || value === null || (0,org_rules_fields/* isFields */.Ce)(key) || !((0,org_rules_fields/* isItems */.Z$)(value) || typeof value === 'string'))
        return;
    if (!(0,org_rules_fields/* isItems */.Z$)(key)) {
        const text = itemText(key);
        return [
            (0,org_rules_fields/* isItems */.Z$)(value)
                ? conditions_textsOf(value).some(one => fitsEither(one, text, tick))
                : matchesGlob(value, text, tick) || conditions_textsOf(value).includes(text),
        ];
    }
    const texts = new Set(conditions_textsOf(value));
    tick(key.length + texts.size);
    return key.map(one => texts.has(itemText(one)));
};
const isSame = (one, other, tick) => {
    tick(1);
    if ((0,org_rules_fields/* isItems */.Z$)(one))
        return (0,org_rules_fields/* isItems */.Z$)(other) && one.length === other.length && one.every((item, index) => isSame(item, other[index] ?? null, tick));
    if ((0,org_rules_fields/* isFields */.Ce)(one))
        return ((0,org_rules_fields/* isFields */.Ce)(other) &&
            Object.keys(one).length === Object.keys(other).length &&
            Object.entries(one).every(([key, own]) => Object.hasOwn(other, key) && isSame(own, other[key] ?? null, tick)));
    const [left, right] = [scalars_numberOf(one), scalars_numberOf(other)];
    return left !== undefined && right !== undefined ? sameNumber(left, right) : one === other;
};
const amount = (value, parse) => typeof value === 'string' || typeof value === 'bigint' || typeof value === 'number'
    ? String(value).length > 60
        ? undefined
        : parse(String(value))
    : undefined;
/** Two amounts of one kind, in their order. */
const conditions_orderOf = (key, value) => {
    for (const parse of [concepts_quantities/* parseQuantity */.L, time/* parseDuration */.E9]) {
        const [left, right] = [amount(key, parse), amount(value, parse)];
        if (left !== undefined && right !== undefined)
            return left < right ? -1 : left > right ? 1 : 0;
    }
    return undefined;
};
/** A duration with its unit; `0` is a number. */
const durationOf = (value) => value === '0' || typeof value !== 'string' ? undefined : amount(value, time/* parseDuration */.E9);
/** A text as durations where both are, else as quantities where it is one, else by a glob. Source: Kyverno, `EqualHandler`. */
const equalsText = (key, value, tick) => {
    const [left, right] = [durationOf(key), durationOf(value)];
    if (left !== undefined && right !== undefined)
        return left === right;
    if (typeof value !== 'string')
        return left !== undefined && conditions_orderOf(key, value) === 0;
    const own = amount(key, concepts_quantities/* parseQuantity */.L);
    return own === undefined ? matchesGlob(value, key, tick) : own === amount(value, concepts_quantities/* parseQuantity */.L);
};
const equals = (key, value, tick) => {
    if (typeof key === 'string')
        return equalsText(key, value, tick);
    if (typeof value !== 'string')
        return isSame(key, value, tick);
    return (typeof key === 'bigint' || typeof key === 'number') && /^[+-]?\d/u.test(value) && Number(value) === Number(key);
};
const ordered = (holds) => (key, value) => {
    const order = conditions_orderOf(key, value);
    return order !== undefined && holds(order);
};
const conditions_numeric = {
    greaterthan: ordered(order => order > 0),
    greaterthanorequals: ordered(order => order >= 0),
    lessthan: ordered(order => order < 0),
    lessthanorequals: ordered(order => order <= 0),
};
const conditions_operators = {
    equal: equals,
    equals,
    notequal: (key, value, tick) => !equals(key, value, tick),
    notequals: (key, value, tick) => !equals(key, value, tick),
    in: (key, value, tick) => amongOld(key, value, tick)?.every(Boolean) === true,
    allin: (key, value, tick) => among(key, value, 'every', true, tick),
    anyin: (key, value, tick) => among(key, value, 'some', true, tick),
    notin: (key, value, tick) => amongOld(key, value, tick)?.includes(false) === true,
    anynotin: (key, value, tick) => among(key, value, 'some', false, tick),
    allnotin: (key, value, tick) => among(key, value, 'every', false, tick),
    ...conditions_numeric,
    ...Object.fromEntries(Object.entries(conditions_numeric).map(([name, compare]) => [`duration${name}`, compare])),
};
/** The operators as Kyverno writes them. */
const operatorNames = 'Equals NotEquals AnyIn AllIn AnyNotIn AllNotIn GreaterThan GreaterThanOrEquals LessThan LessThanOrEquals DurationGreaterThan DurationGreaterThanOrEquals DurationLessThan DurationLessThanOrEquals'.split(' ');
const isOperator = (name) => Object.hasOwn(conditions_operators, name.toLowerCase());
const conditions_holds = (condition, variables) => {
    variables.tick(8);
    const name = (0,org_rules_fields/* textAt */.$6)(condition, 'operator') ?? '';
    const compare = Object.hasOwn(conditions_operators, name.toLowerCase()) ? conditions_operators[name.toLowerCase()] : undefined;
    if (compare === undefined)
        throw new VariableUnknown('policy', `There is no operator "${name.slice(0, 40)}".`);
    return compare(variables_filledIn((0,org_rules_fields/* valueAt */.fK)(condition, 'key') ?? null, variables), variables_filledIn((0,org_rules_fields/* valueAt */.fK)(condition, 'value') ?? null, variables), variables.tick);
};
const messageWhereMet = (condition, variables) => conditions_holds(condition, variables) ? [(0,org_rules_fields/* textAt */.$6)(condition, 'message') ?? ''].filter(text => text !== '') : undefined;
const everyMet = (conditions, meets) => {
    const said = [];
    for (const one of conditions) {
        const met = meets(one);
        if (met === undefined)
            return undefined;
        for (const text of met)
            said.push(text);
    }
    return said;
};
const firstMet = (conditions, variables) => {
    for (const one of conditions) {
        const met = messageWhereMet(one, variables);
        if (met)
            return met;
    }
    return undefined;
};
/**
 * What those of the conditions that hold say, where they hold as a whole: all of `all` and one of `any`; a plain list is all. None hold. Undefined
 * where they do not hold. Source: Kyverno, `EvaluateConditions`. @throws JmesFailure, VariableUnknown
 */
const metConditions = (conditions, variables) => {
    if (conditions === undefined || conditions === null)
        return [];
    if ((0,org_rules_fields/* isItems */.Z$)(conditions))
        return everyMet(conditions, one => (0,org_rules_fields/* isFields */.Ce)(one) && ('any' in one || 'all' in one) ? metConditions(one, variables) : messageWhereMet(one, variables));
    const any = (0,org_rules_fields/* valueAt */.fK)(conditions, 'any');
    const some = (0,org_rules_fields/* isItems */.Z$)(any) ? firstMet(any, variables) : [];
    const every = some && everyMet((0,org_rules_fields/* itemsAt */.Ct)(conditions, 'all'), one => messageWhereMet(one, variables));
    return every && [...some, ...every];
};
/** Whether conditions of `preconditions` or of `deny` hold. @throws JmesFailure, VariableUnknown */
const conditionsHold = (conditions, variables) => metConditions(conditions, variables) !== undefined;

;// CONCATENATED MODULE: ./build/org-rules/kyverno/excluded-controls.js



/** Controls by the names that Kyverno has for them. Source: Kyverno, pkg/pss/utils/mapping.go. */
const controls = {
    AppArmor: { level: 'both', ids: ['appArmorProfile'] },
    Capabilities: { level: 'container', ids: ['capabilities_baseline', 'capabilities_restricted'] },
    'Host Namespaces': { level: 'pod', ids: ['hostNamespaces'] },
    'Host Ports': { level: 'container', ids: ['hostPorts'] },
    'HostPath Volumes': { level: 'pod', ids: ['hostPathVolumes'] },
    HostProcess: { level: 'both', ids: ['windowsHostProcess'] },
    'Privilege Escalation': { level: 'container', ids: ['allowPrivilegeEscalation'] },
    'Privileged Containers': { level: 'container', ids: ['privileged'] },
    'Running as Non-root': { level: 'both', ids: ['runAsNonRoot'] },
    'Running as Non-root user': { level: 'both', ids: ['runAsUser'] },
    SELinux: { level: 'both', ids: ['seLinuxOptions'] },
    Seccomp: { level: 'both', ids: ['seccompProfile_baseline', 'seccompProfile_restricted'] },
    Sysctls: { level: 'pod', ids: ['sysctls'] },
    'Volume Types': { level: 'pod', ids: ['restrictedVolumes'] },
    '/proc Mount Type': { level: 'container', ids: ['procMount'] },
};
/**
 * Whether exclusions of `podSecurity` let a control off that a pod violates. With `images` they are about the containers of these, without about the
 * pod itself. `partly`: single fields, values or containers are let off, which is not told from others here.
 */
const isExcluded = (control, exclusions, pod) => {
    const answers = exclusions.map(exclusion => byOne(control, exclusion, pod));
    return answers.includes('yes') ? 'yes' : answers.includes('partly') ? 'partly' : 'no';
};
const byOne = (control, exclusion, { containers }) => {
    const name = (0,org_rules_fields/* textAt */.$6)(exclusion, 'controlName') ?? '';
    const known = Object.hasOwn(controls, name) ? controls[name] : undefined;
    if (!known?.ids.includes(control))
        return 'no';
    const images = (0,org_rules_fields/* textsAt */.i1)(exclusion, 'images');
    const isOfContainers = images.length > 0;
    if (known.level !== 'both' && isOfContainers !== (known.level === 'container'))
        return 'no';
    const fitting = containers.filter(container => images.some(glob => matchesGlob(glob, (0,lookup/* stringAt */.bX)(container.get('image')) ?? '')));
    if (isOfContainers && fitting.length === 0)
        return 'no';
    const isWhole = (0,org_rules_fields/* textAt */.$6)(exclusion, 'restrictedField') === undefined && (0,org_rules_fields/* itemsAt */.Ct)(exclusion, 'values').length === 0;
    return isWhole && known.level !== 'both' && (!isOfContainers || fitting.length === containers.length) ? 'yes' : 'partly';
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/pattern.js





/** A pattern is held against a part of an object that is not known. */
class UnknownReached extends Error {
    path;
    constructor(reason, path) {
        super(reason);
        this.path = path;
    }
}
const failAt = (path) => ({ as: 'fail', path });
const anchorForm = /^([+<=X^])?\((.+)\)$/u;
const anchorOf = (key) => {
    const [, sign = '', name] = anchorForm.exec(key) ?? [];
    return name === undefined ? { anchor: undefined, name: key } : { anchor: sign, name };
};
/** Anchors that are looked at before the fields beside them. */
const isEarly = (anchor) => anchor === '' || anchor === '=' || anchor === '^' || anchor === 'X';
const hasNestedAnchors = (pattern) => (0,org_rules_fields/* isItems */.Z$)(pattern) ? pattern.some(hasNestedAnchors) : (0,org_rules_fields/* isFields */.Ce)(pattern) && haveAnchors(pattern);
/** Kept, since each level asks it of all that are below. */
const haveAnchors = (0,once_for/* onceFor */.b)((pattern) => Object.entries(pattern).some(([key, value]) => anchorOf(key).anchor !== undefined || hasNestedAnchors(value)));
const own = (fields, name) => (Object.hasOwn(fields, name) ? fields[name] : undefined);
/** What a pattern says of a value. Source: Kyverno, `pkg/engine/validate`. @throws UnknownReached */
const matchPattern = (value, pattern, tick, path = []) => {
    tick(4 + path.length / 4);
    if (value instanceof org_rule/* UnknownPart */.A)
        throw new UnknownReached(value.reason, path);
    if ((0,org_rules_fields/* isFields */.Ce)(pattern))
        return (0,org_rules_fields/* isFields */.Ce)(value) ? matchFields(value, pattern, tick, path) : failAt(path);
    if ((0,org_rules_fields/* isItems */.Z$)(pattern))
        return (0,org_rules_fields/* isItems */.Z$)(value) ? matchItems(value, pattern, tick, path) : failAt(path);
    if (pattern instanceof org_rule/* UnknownPart */.A)
        throw new UnknownReached(pattern.reason, path);
    const values = (0,org_rules_fields/* isItems */.Z$)(value) ? value : [value];
    const unknown = values.find(one => one instanceof org_rule/* UnknownPart */.A);
    if (unknown instanceof org_rule/* UnknownPart */.A)
        throw new UnknownReached(unknown.reason, path);
    return values.every(one => matchesScalar(one, pattern, tick)) ? undefined : failAt(path);
};
const byKey = ([one], [other]) => (one < other ? -1 : 1);
/** The fields of a pattern in the order in which they are looked at: conditions first, then what has some within, then the others. */
const fieldsInOrder = (0,once_for/* onceFor */.b)((pattern) => {
    const entries = Object.entries(pattern).toSorted(byKey);
    const fields = entries.filter(([key]) => !isEarly(anchorOf(key).anchor));
    const first = fields.filter(([key, value]) => anchorOf(key).anchor === '<' || hasNestedAnchors(value)).toReversed();
    const late = new Set(first);
    return {
        early: entries.filter(([key]) => isEarly(anchorOf(key).anchor)),
        fields: [...first, ...fields.filter(entry => !late.has(entry))],
    };
});
const matchFields = (value, given, tick, path) => {
    const { early, fields } = fieldsInOrder(expandMetadata(given, value, tick));
    const skipped = matchAnchors(value, early, tick, path);
    if (skipped)
        return skipped;
    for (const [key, pattern] of fields) {
        const result = matchKey(value, key, pattern, tick, path);
        if (result)
            return result;
    }
    return undefined;
};
const matchAnchors = (value, anchors, tick, path) => {
    const skips = [];
    let applied = 0;
    for (const [key, pattern] of anchors) {
        const result = matchKey(value, key, pattern, tick, path);
        if (result === undefined)
            applied += 1;
        else if (result.as === 'skip')
            skips.push(result.nested);
        // Beside a condition that does not hold, what fails does not count.
        else if (!skips.includes(false))
            return result;
    }
    return skips.length > 0 && (applied === 0 || skips.includes(false)) ? { as: 'skip', nested: true } : undefined;
};
const matchKey = (value, key, pattern, tick, path) => {
    tick(2);
    const { anchor, name } = anchorOf(key);
    const found = own(value, name);
    const here = [...path, name];
    switch (anchor) {
        case 'X':
            return found === undefined ? undefined : failAt(here);
        case '=':
            return found === undefined ? undefined : matchPattern(found, pattern, tick, here);
        case '':
            return found === undefined || matchPattern(found, pattern, tick, here) ? { as: 'skip', nested: false } : undefined;
        case '<':
            return found !== undefined && matchPattern(found, pattern, tick, here) ? { as: 'skip', nested: false } : undefined;
        case '^':
            return found === undefined ? undefined : matchSome(found, pattern, tick, here);
        default:
            if (pattern === '*')
                return presence(found, here);
            return matchPattern(found, pattern, tick, [...path, key]);
    }
};
const presence = (found, path) => found === undefined || found === null ? failAt(path) : undefined;
/** Each pattern of the list fits some item. */
const matchSome = (value, patterns, tick, path) => {
    if (!(0,org_rules_fields/* isItems */.Z$)(value) || !(0,org_rules_fields/* isItems */.Z$)(patterns))
        return failAt(path);
    const fits = patterns.every(pattern => (0,org_rules_fields/* isFields */.Ce)(pattern) && value.some((item, index) => matchPattern(item, pattern, tick, [...path, index]) === undefined));
    return fits ? undefined : failAt(path);
};
const matchItems = (value, patterns, tick, path) => {
    const [first] = patterns;
    if (first === undefined)
        return failAt(path);
    if (!(0,org_rules_fields/* isFields */.Ce)(first) && !(0,org_rules_fields/* isItems */.Z$)(first))
        return matchPattern(value, first, tick, path);
    if ((0,org_rules_fields/* isItems */.Z$)(first) && value.length < patterns.length)
        return failAt(path);
    const pairs = (0,org_rules_fields/* isFields */.Ce)(first)
        ? value.map(item => [item, first])
        : patterns.map((pattern, index) => [value[index], pattern]);
    let [applied, skipped] = [0, 0];
    for (const [index, [item, pattern]] of pairs.entries()) {
        const result = matchPattern(item, pattern, tick, [...path, index]);
        if (result?.as === 'fail')
            return result;
        if (result)
            skipped += 1;
        else
            applied += 1;
    }
    return applied === 0 && skipped > 0 ? { as: 'skip', nested: true } : undefined;
};
/** Whether any key of labels or annotations is a glob. */
const hasGlobbedKeys = (0,once_for/* onceFor */.b)((pattern) => Object.entries(pattern).some(([key, metadata]) => anchorOf(key).name === 'metadata' &&
    (0,org_rules_fields/* isFields */.Ce)(metadata) &&
    Object.entries(metadata).some(([tag, keys]) => /labels|annotations/u.test(tag) && (0,org_rules_fields/* isFields */.Ce)(keys) && /[*?]/u.test(Object.keys(keys).join(' ')))));
/** In labels and annotations keys of a pattern may be globs: each stands for a key of the object that fits. Source: Kyverno, `ExpandInMetadata`. */
const expandMetadata = (pattern, value, tick) => {
    const resource = own(value, 'metadata');
    if (!(0,org_rules_fields/* isFields */.Ce)(resource) || !hasGlobbedKeys(pattern))
        return pattern;
    return mapKeys(pattern, 'metadata', metadata => ['labels', 'annotations'].reduce((fields, tag) => {
        const keys = own(resource, tag);
        return (0,org_rules_fields/* isFields */.Ce)(keys) ? mapKeys(fields, tag, one => expandKeys(one, Object.keys(keys), tick)) : fields;
    }, metadata));
};
/** The fields with those of a name changed; the same fields where that changes none, so that what is known of them stays known. */
const mapKeys = (fields, name, change) => {
    const entries = Object.entries(fields);
    const changed = entries.map(([key, value]) => ((0,org_rules_fields/* isFields */.Ce)(value) && anchorOf(key).name === name ? change(value) : value));
    if (changed.every((value, index) => value === entries[index]?.[1]))
        return fields;
    return Object.fromEntries(entries.map(([key, value], index) => [key, changed[index] ?? value]));
};
const expandKeys = (fields, keys, tick) => {
    if (!Object.keys(fields).some(key => /[*?]/u.test(key)))
        return fields;
    return Object.fromEntries(Object.entries(fields).map(([key, value]) => {
        const { anchor, name } = anchorOf(key);
        if (!/[*?]/u.test(name))
            return [key, value];
        const expanded = keys.find(one => matchesGlob(name, one, tick)) ?? name.replaceAll(/[*?]/gu, '0');
        return [anchor === undefined ? expanded : `${anchor}(${expanded})`, value];
    }));
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/validate.js
















const pass = { outcome: 'pass' };
const validate_skipped = { outcome: 'pass', because: 'skipped' };
const undetermined = (cause, reason) => ({ outcome: 'undetermined', cause, reason });
/** The words of a rule for what it refuses, and of its conditions; where they ask for what is not known, they stand as they are written. */
const validate_messageOf = ({ rule, variables }, said = []) => {
    const own = (0,org_rules_fields/* textAt */.$6)(rule, 'validate', 'message') ?? '';
    const message = [own, ...said].filter(text => text !== '').join('; ') || `The rule "${(0,org_rules_fields/* textAt */.$6)(rule, 'name') ?? ''}" is not met.`;
    try {
        return variables_textOf(variables_filled(message, variables));
    }
    catch (error) {
        if (error instanceof VariableUnknown || error instanceof JmesFailure)
            return message;
        throw error;
    }
};
const failed = (question, place, said) => ({
    outcome: 'fail',
    message: validate_messageOf(question, said),
    ...(place !== undefined && place.length > 0 && { place }),
});
const ofPattern = (question, result) => {
    if (result === undefined)
        return pass;
    return result.as === 'fail' ? failed(question, result.path) : validate_skipped;
};
/** One of the patterns fits; one that is not about the object does not count. Source: Kyverno, `validateAnyPattern`. */
const anyPattern = (question, value, patterns) => {
    const results = patterns.map(pattern => matchPattern(value, variables_filledIn(pattern, question.variables), question.variables.tick));
    if (results.includes(undefined))
        return pass;
    if (results.every(result => result?.as === 'skip'))
        return validate_skipped;
    const first = results.find(result => result?.as === 'fail');
    return failed(question, first?.as === 'fail' ? first.path : undefined);
};
/**
 * What a `validate`, or one entry of its `foreach`, says; undefined where its loops find nothing to look at. Source: Kyverno,
 * `validator.validate`: conditions first, then patterns, then loops.
 */
const ofBody = (question, body, nesting) => {
    const { subject, variables } = question;
    const [pattern, any, deny, loops] = ['pattern', 'anyPattern', 'deny', 'foreach'].map(key => (0,org_rules_fields/* valueAt */.fK)(body, key));
    if ((0,org_rules_fields/* isFields */.Ce)(deny)) {
        const said = metConditions((0,org_rules_fields/* valueAt */.fK)(deny, 'conditions'), variables);
        return said ? failed(question, undefined, said) : pass;
    }
    if (pattern !== undefined)
        return ofPattern(question, matchPattern(subject, variables_filledIn(pattern, variables), variables.tick));
    if ((0,org_rules_fields/* isItems */.Z$)(any))
        return anyPattern(question, subject, any);
    if ((0,org_rules_fields/* isItems */.Z$)(loops))
        return ofForeach(question, loops, nesting);
    return undetermined('policy', 'The rule has neither a pattern nor conditions.');
};
/** Lists with more items are not gone through. */
const maxItems = 1_000;
/** Loops within loops. */
const maxNesting = 10;
/** Whether the conditions of a loop hold for an item; one for which they fail is left out. */
const isLoopedOver = (loop, variables) => {
    try {
        return conditionsHold((0,org_rules_fields/* valueAt */.fK)(loop, 'preconditions'), variables);
    }
    catch (error) {
        if (error instanceof JmesFailure)
            return false;
        throw error;
    }
};
/** The items of a loop; none where the list is not there. A failure is kept: it counts where no other loop has an item. */
const itemsOf = (loop, variables) => {
    try {
        return variables_listOf((0,org_rules_fields/* textAt */.$6)(loop, 'list') ?? '', variables);
    }
    catch (error) {
        if (error instanceof NotThere)
            return [];
        if (error instanceof JmesFailure)
            return error;
        throw error;
    }
};
/** What a loop of a `foreach` says of each item of its list, in their order. */
function* ofLoop(question, loop, items, nesting) {
    if (items.length > maxItems)
        yield undetermined('bound', `A list of the object has more than ${maxItems} items.`);
    const scoped = (0,org_rules_fields/* valueAt */.fK)(loop, 'elementScope');
    for (const [index, element] of items.slice(0, maxItems).entries()) {
        // What a turn takes besides its expressions.
        question.variables.tick(16);
        if (element === null)
            continue;
        if (scoped === true && !(0,org_rules_fields/* isFields */.Ce)(element))
            throw new JmesFailure('"elementScope" asks for a list of objects, and this one holds other values');
        const isAbout = typeof scoped === 'boolean' ? scoped : (0,org_rules_fields/* isFields */.Ce)(element);
        const variables = withContext(withElement(question.variables, element, index, nesting), loop);
        const inner = { ...question, variables, subject: isAbout ? element : question.subject };
        if (!isLoopedOver(loop, variables))
            continue;
        const outcome = ofBody(inner, loop, nesting + 1);
        if (outcome?.outcome === 'fail')
            yield { outcome: 'fail', message: outcome.message };
        else if (outcome)
            yield outcome;
    }
}
/** What all loops of a `foreach` say; undefined where they find nothing to look at. */
const ofForeach = (question, loops, nesting) => {
    if (nesting > maxNesting)
        return undetermined('bound', `Loops within loops ("foreach") are gone through ${maxNesting} deep.`);
    let whole;
    let failure;
    for (const loop of loops.filter(org_rules_fields/* isFields */.Ce)) {
        const items = itemsOf(loop, question.variables);
        if (items instanceof JmesFailure) {
            failure = items;
            continue;
        }
        for (const outcome of ofLoop(question, loop, items, nesting)) {
            if (outcome.outcome !== 'pass')
                return outcome;
            if (outcome.because !== 'skipped')
                whole = pass;
        }
    }
    if (failure && whole === undefined)
        throw failure;
    return whole;
};
/** `v1.29` and `latest`; undefined for what is none. */
const minorOf = (version) => {
    if (version === 'latest' || version === '')
        return pod_security/* newestPodSecurityMinor */.Zs;
    const minor = /^v1\.(\d{1,3})$/u.exec(version)?.[1];
    return minor === undefined ? undefined : Number(minor);
};
/** An object as JSON, made once for all rules. */
const jsonOnce = (0,once_for/* onceFor */.b)((object) => jsonOf(object));
/** The pod that an object is, or makes; read once for all rules. */
const podOf = (0,once_for/* onceFor */.b)((object) => {
    const json = jsonOnce(object);
    return json instanceof org_rule/* UnknownPart */.A ? undefined : (0,parse/* parseKubernetes */.K)((0,source_file/* sourceFile */.s)('object.json', json)).objects[0]?.podSpecs[0];
});
const ofPodSecurity = (question, wanted) => {
    const level = (0,org_rules_fields/* textAt */.$6)(wanted, 'level');
    const minor = minorOf((0,org_rules_fields/* textAt */.$6)(wanted, 'version') ?? '');
    if ((level !== 'baseline' && level !== 'restricted') || minor === undefined)
        return level === 'privileged' ? pass : undetermined('policy', 'It names no level or version of the Pod Security Standards.');
    const object = question.request.object ?? {};
    const json = jsonOnce(object);
    if (json instanceof org_rule/* UnknownPart */.A)
        return undetermined('cluster', json.reason);
    // Each control looks at each container.
    question.variables.tick(json.length);
    const spec = podOf(object);
    if (spec === undefined)
        return pass;
    const { violations, open } = (0,pod_security/* podSecurity */.Gf)(spec, level, minor);
    const exclusions = [...(0,org_rules_fields/* itemsAt */.Ct)(wanted, 'exclude'), ...question.exclusions];
    const judged = violations.map(violation => ({ ...violation, excluded: isExcluded(violation.control, exclusions, spec) }));
    const left = judged.filter(({ excluded }) => excluded === 'no');
    if (left.length > 0)
        return {
            outcome: 'fail',
            message: `${validate_messageOf(question)} (${left.map(({ reason, detail }) => `${reason}: ${detail}`).join('; ')})`.slice(0, 1_000),
        };
    const partly = judged.filter(({ excluded }) => excluded === 'partly').map(({ control }) => control);
    if (partly.length > 0)
        return undetermined('policy', `How far "podSecurity" excludes ${partly.join(', ')} is not evaluated here.`);
    if (open.length > 0)
        return undetermined('cluster', `What ${open.join(', ')} asks for is not known.`);
    const isByRule = violations.every(({ control }) => isExcluded(control, (0,org_rules_fields/* itemsAt */.Ct)(wanted, 'exclude'), spec) === 'yes');
    return isByRule ? pass : validate_skipped;
};
const validate_everything = { resourceRules: [{ apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*'] }] };
/** Rules in CEL, compiled once. */
const compiled = new WeakMap();
const celPolicy = (rule, minor) => {
    const known = compiled.get(rule);
    if (known)
        return known;
    const cel = (0,org_rules_fields/* fieldsAt */.$5)(rule, 'validate', 'cel');
    const read = readPolicy({
        metadata: { name: (0,org_rules_fields/* textAt */.$6)(rule, 'name') ?? '' },
        spec: {
            matchConstraints: validate_everything,
            // Kyverno does not ask what conditions are called.
            matchConditions: (0,org_rules_fields/* itemsAt */.Ct)(rule, 'celPreconditions').map((one, index) => ({
                name: `condition-${index}`,
                expression: (0,org_rules_fields/* textAt */.$6)(one, 'expression') ?? '',
            })),
            variables: (0,org_rules_fields/* itemsAt */.Ct)(cel, 'variables'),
            validations: (0,org_rules_fields/* itemsAt */.Ct)(cel, 'expressions'),
        },
    }, minor);
    const [problem] = read.problems;
    const made = { policy: read.policy, problem: problem && `${problem.path.join('.')}: ${problem.message}.` };
    compiled.set(rule, made);
    return made;
};
const ofCel = ({ rule, request, cluster, isOutOfTime }) => {
    if ((0,org_rules_fields/* valueAt */.fK)(rule, 'validate', 'cel', 'paramKind') !== undefined)
        return undetermined('cluster', 'Parameters of rules in CEL ("paramKind") come from the cluster.');
    const { policy, problem } = celPolicy(rule, cluster.minor);
    if (problem !== undefined)
        return undetermined('policy', problem);
    const binding = { name: '', document: {}, policyName: '', actions: ['Deny'], matchResources: undefined, paramRef: undefined };
    const { admissions } = admit(policy, binding, preparedRequest(request, cluster), [], isOutOfTime);
    if (admissions.some(admission => admission.skipped))
        return validate_skipped;
    const decisions = admissions.flatMap(admission => admission.decisions);
    const told = decisions.find(({ action }) => action === 'deny') ?? decisions.find(({ action }) => action === 'undetermined');
    if (told === undefined)
        return pass;
    const place = told.read === undefined || told.read.length === 0 ? {} : { place: told.read };
    if (told.action === 'deny' && told.evaluation === 'deny')
        return { outcome: 'fail', message: told.message ?? '', ...place };
    return { ...undetermined(told.outOfTime ? 'bound' : told.evaluation === 'error' ? 'policy' : 'cluster', told.message ?? ''), ...place };
};
const validate_requestFields = (request) => ({
    operation: request.operation,
    name: request.name,
    namespace: request.namespace,
    kind: { kind: request.kind },
    ...(request.object && { object: request.object }),
    ...(request.oldObject && { oldObject: request.oldObject }),
    ...(request.formerUnknown !== undefined && { oldObject: new org_rule/* UnknownPart */.A(request.formerUnknown) }),
});
const answered = (question) => {
    const { rule, variables } = question;
    if (!conditionsHold((0,org_rules_fields/* valueAt */.fK)(rule, 'preconditions'), variables))
        return validate_skipped;
    const validate = (0,org_rules_fields/* fieldsAt */.$5)(rule, 'validate');
    const security = (0,org_rules_fields/* valueAt */.fK)(validate, 'podSecurity');
    if ((0,org_rules_fields/* valueAt */.fK)(validate, 'cel') !== undefined)
        return ofCel(question);
    if ((0,org_rules_fields/* isFields */.Ce)(security))
        return ofPodSecurity(question, security);
    if ((0,org_rules_fields/* valueAt */.fK)(validate, 'manifests') !== undefined || (0,org_rules_fields/* valueAt */.fK)(validate, 'assert') !== undefined)
        return undetermined('policy', `Rules by ${(0,org_rules_fields/* valueAt */.fK)(validate, 'manifests') === undefined ? '"assert"' : '"manifests"'} are not evaluated here.`);
    return ofBody(question, validate, 0);
};
const makeVariables = (request, isOutOfTime, given) => variablesOf(validate_requestFields(request), () => imagesOf(request.object ?? request.oldObject ?? {}, request.kind), isOutOfTime, given);
/** The same for all rules that are asked about a request. */
const sharedVariables = (0,once_for/* onceFor */.b)((request) => (0,once_for/* onceFor */.b)((isOutOfTime) => makeVariables(request, isOutOfTime)));
const requestVariables = (request, isOutOfTime, given) => given === undefined ? sharedVariables(request)(isOutOfTime) : makeVariables(request, isOutOfTime, given);
/** Why something is not known, as answers tell it. */
class NotKnown {
    cause;
    reason;
    constructor(cause, reason) {
        this.cause = cause;
        this.reason = reason;
    }
}
/** Whether conditions that stand outside of a rule hold for a request. */
const holdFor = (conditions, request, isOutOfTime) => {
    try {
        return conditionsHold(conditions, requestVariables(request, isOutOfTime));
    }
    catch (error) {
        if (error instanceof JmesFailure)
            return false;
        if (error instanceof UnknownReached)
            return new NotKnown('cluster', error.message);
        if (error instanceof VariableUnknown)
            return new NotKnown(error.reason, error.message);
        throw error;
    }
};
/** What Kyverno can't evaluate it refuses, unless the policy lets failures through: then it is only told. */
const validate_refused = (rule, failure, isIgnored) => ({
    outcome: 'fail',
    message: `The rule "${(0,org_rules_fields/* textAt */.$6)(rule, 'name') ?? ''}" can't be evaluated for this object: ${failure.message}.`,
    because: 'error',
    ...(isIgnored && { severity: 'low' }),
});
/** What a rule says of a request that it is about; undefined where it finds nothing to look at. What is not known is told by its name. */
const validate = (rule, request, cluster, isOutOfTime, policy, exclusions) => {
    const given = cluster.values?.(policy.name, (0,org_rules_fields/* textAt */.$6)(rule, 'name') ?? '', request.name);
    const variables = withContext(requestVariables(request, isOutOfTime, given), rule);
    const subject = request.object ?? request.oldObject ?? {};
    try {
        return answered({ rule, request, cluster, variables, subject, exclusions, isOutOfTime });
    }
    catch (error) {
        if (error instanceof UnknownReached)
            return { ...undetermined('cluster', error.message), ...(error.path.length > 0 && { place: error.path }) };
        if (error instanceof VariableUnknown)
            return undetermined(error.reason, error.message);
        if (error instanceof JmesFailure)
            return validate_refused(rule, error, policy.ignoresFailures);
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/rule-set.js












const rule_set_isOf = ({ fields }, ...kinds) => (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '') === 'kyverno.io' && kinds.includes((0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? '');
/** Steps of a rule that asks nothing. */
const stepsOfRule = 16;
/** Values within a value: what a `match` is compared with. */
const weightOf = (value) => {
    if ((0,org_rules_fields/* isItems */.Z$)(value))
        return value.reduce((sum, one) => sum + weightOf(one), 1);
    return (0,org_rules_fields/* isFields */.Ce)(value) ? Object.values(value).reduce((sum, one) => sum + weightOf(one), 1) : 1;
};
/** How much there is of an object's names, labels and annotations, beside usual ones: what a `match` goes through. */
const sizeOfNames = ({ object, oldObject, name }) => {
    const metadata = (0,org_rules_fields/* fieldsAt */.$5)(object ?? oldObject, 'metadata');
    const named = ['labels', 'annotations'].reduce((sum, key) => sum + Object.keys((0,org_rules_fields/* fieldsAt */.$5)(metadata, key)).length, 0);
    return 1 + name.length / 256 + named / 32;
};
const rulesOf = (document) => rulesWithAutogen(document.fields)
    .filter(fields => (0,org_rules_fields/* valueAt */.fK)(fields, 'validate') !== undefined)
    .map(fields => {
    const weight = stepsOfRule + weightOf((0,org_rules_fields/* valueAt */.fK)(fields, 'match') ?? null) + weightOf((0,org_rules_fields/* valueAt */.fK)(fields, 'exclude') ?? null);
    const [policy, name] = [(0,org_rules_fields/* textAt */.$6)(document.fields, 'metadata', 'name') ?? '', (0,org_rules_fields/* textAt */.$6)(fields, 'name') ?? ''];
    const own = name.replace(/^autogen-(?:cronjob-)?/u, '');
    const index = (0,org_rules_fields/* itemsAt */.Ct)(document.fields, 'spec', 'rules').findIndex(rule => (0,org_rules_fields/* textAt */.$6)(rule, 'name') === own);
    return {
        policy: document.fields,
        fields,
        weight,
        mayBeAbout: mayBeAbout((0,org_rules_fields/* valueAt */.fK)(fields, 'match')),
        rule: {
            id: `org/${idPart(policy)}/${idPart(own)}`,
            policy,
            rule: own,
            title: (0,org_rules_fields/* textAt */.$6)(document.fields, 'metadata', 'annotations', 'policies.kyverno.io/title') ?? `${policy}: ${own}`,
            severity: failure_action_usualSeverity(document.fields, fields),
            docs: annotatedDocs(document.fields),
            at: {
                path: document.object.file.path,
                range: (0,lookup/* nodeAt */.oB)(document.object.node, 'spec', 'rules', index, 'name')?.range ?? document.object.range,
            },
        },
    };
});
/** The namespace that a policy is about alone; undefined for one of the cluster. Source: Kyverno, `Policy`. */
const rule_set_namespaceOf = (policy) => (0,org_rules_fields/* textAt */.$6)(policy, 'kind') === 'Policy' ? ((0,org_rules_fields/* textAt */.$6)(policy, 'metadata', 'namespace') ?? 'default') : undefined;
/** What exceptions call a policy: one of a namespace `<namespace>/<name>`. Source: Kyverno, `GetPolicyExceptions`. */
const exceptedName = (policy) => {
    const [namespace, name] = [rule_set_namespaceOf(policy), (0,org_rules_fields/* textAt */.$6)(policy, 'metadata', 'name') ?? ''];
    return namespace === undefined ? name : `${namespace}/${name}`;
};
/** Whether an exception names a rule. */
const namesRule = ({ fields }, { policy, fields: rule }) => {
    const [policyName, ruleName] = [exceptedName(policy), (0,org_rules_fields/* textAt */.$6)(rule, 'name') ?? ''];
    return (0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', 'exceptions').some(one => (0,org_rules_fields/* textAt */.$6)(one, 'policyName') === policyName && (0,org_rules_fields/* textsAt */.i1)(one, 'ruleNames').some(pattern => matchesGlob(pattern, ruleName)));
};
/** Whether an exception that names a rule lets it off for a request. Source: Kyverno, PolicyException v2. */
const excepts = ({ fields }, request, cluster, budget) => {
    const matches = matchesBlock((0,org_rules_fields/* valueAt */.fK)(fields, 'spec', 'match'), request, cluster);
    if (matches === false)
        return false;
    const about = matches === true ? matches : new NotKnown('cluster', matches.unknown);
    if ((0,org_rules_fields/* valueAt */.fK)(fields, 'spec', 'conditions') === undefined)
        return about;
    const holds = holdFor((0,org_rules_fields/* valueAt */.fK)(fields, 'spec', 'conditions'), request, budget.isSpent);
    if (holds === false)
        return false;
    return holds === true ? about : holds;
};
/** The controls of the Pod Security Standards that are all that an exception of a rule about them lets off. */
const controlsOf = ({ fields }, { fields: rule }) => (0,org_rules_fields/* valueAt */.fK)(rule, 'validate', 'podSecurity') === undefined ? [] : (0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', 'podSecurity');
const rule_set_policyOf = (0,once_for/* onceFor */.b)((policy) => ({
    name: (0,org_rules_fields/* textAt */.$6)(policy, 'metadata', 'name') ?? '',
    ignoresFailures: ((0,org_rules_fields/* textAt */.$6)(policy, 'spec', 'failurePolicy') ?? (0,org_rules_fields/* textAt */.$6)(policy, 'spec', 'webhookConfiguration', 'failurePolicy')) === 'Ignore',
}));
/** Whether a rule is about a request: that of a policy of a namespace is about what is in it. */
const rule_set_isAbout = ({ policy, fields }, request, cluster) => {
    const namespace = rule_set_namespaceOf(policy);
    const isElsewhere = namespace !== undefined && request.namespace !== namespace;
    if (isElsewhere && (request.knowsNamespace || request.namespace === ''))
        return false;
    const matches = match_matchesRule(fields, request, cluster);
    if (typeof matches === 'object')
        return new NotKnown('cluster', matches.unknown);
    if (!matches || namespace === undefined || request.knowsNamespace)
        return matches;
    return new NotKnown('cluster', 'The object names no namespace, and the policy is of one: whoever deploys the object decides.');
};
const outcomeFor = (one, exceptions, { request, names }, cluster, budget) => {
    const isSpent = budget.isSpent((one.weight + exceptions.length * stepsOfRule) * names);
    const matches = rule_set_isAbout(one, request, cluster);
    if (matches === false)
        return undefined;
    if (isSpent)
        return { outcome: 'undetermined', cause: 'bound', reason: step_budget/* outOfTime */.p };
    const letting = exceptions.map(exception => ({
        lets: excepts(exception, request, cluster, budget),
        controls: controlsOf(exception, one),
    }));
    const lets = letting.filter(({ controls }) => controls.length === 0).map(answer => answer.lets);
    if (lets.includes(true))
        return { outcome: 'pass', because: 'skipped' };
    const exclusions = letting.flatMap(answer => (answer.lets === false ? [] : answer.controls));
    const outcome = validate(one.fields, request, cluster, budget.isSpent, rule_set_policyOf(one.policy), exclusions);
    if (outcome === undefined || outcome.outcome === 'pass')
        return outcome;
    const open = [...lets, matches].find(answer => answer instanceof NotKnown);
    if (open !== undefined)
        return { outcome: 'undetermined', cause: open.cause, reason: open.reason };
    if (outcome.outcome !== 'fail' || outcome.severity !== undefined)
        return outcome;
    const severity = severityFor(one.policy, one.fields, request, cluster);
    return severity === one.rule.severity ? outcome : { ...outcome, severity };
};
function* kyverno_rule_set_judged(rules, exceptions, change, cluster, budget) {
    const request = rules.length === 0 ? undefined : requestOf(change, cluster);
    if (request === undefined)
        return;
    const asked = { request, names: sizeOfNames(request) };
    const kind = `${request.apiVersion} ${request.kind}`;
    for (const one of rules) {
        if (!one.mayBeAbout(request, kind))
            continue;
        const outcome = outcomeFor(one, exceptions.get(one) ?? [], asked, cluster, budget);
        if (outcome)
            yield { rule: one.rule, ...outcome };
    }
}
/** `validate` rules of ClusterPolicies and Policies of Kyverno, with their exceptions. What needs the cluster is not known, by its name. */
const kyvernoRules = (documents) => {
    const rules = documents.filter(document => rule_set_isOf(document, 'ClusterPolicy', 'Policy')).flatMap(rulesOf);
    const written = documents.filter(document => rule_set_isOf(document, 'PolicyException'));
    const exceptions = new Map(rules.map(rule => [rule, written.filter(exception => namesRule(exception, rule))]));
    const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
    return {
        rules: [...byId.values()],
        problems: [],
        judge: (change, cluster, budget) => kyverno_rule_set_judged(rules, exceptions, change, cluster, budget),
    };
};

;// CONCATENATED MODULE: ./build/org-rules/vap/bound-policy.js










/** A policy as it is judged. `title`: what its kind is called: "ValidatingAdmissionPolicy". */
const boundPolicy = ({ fields, object }, title, policy, bindings, broken) => {
    const severityBy = new Map(bindings.map(binding => [binding, bound_policy_severityOf(policy, binding)]));
    const worst = [...severityBy.values()].reduce((a, b) => (0,severity/* worseSeverity */.E$)(a, b), 'info');
    const rule = (name, path) => ({
        id: `org/${policy.name}/${name}`,
        policy: policy.name,
        rule: name,
        title: `${title} ${policy.name}, ${name === 'policy' ? 'as a whole' : `validation ${name}`}`,
        severity: bindings.length === 0 ? 'high' : worst,
        docs: annotatedDocs(policy.document),
        at: { path: object.file.path, range: (0,object_value/* placeOf */.$t)(object.node, path) },
    });
    return {
        policy,
        bindings,
        severityBy,
        broken,
        whole: rule('policy', ['spec']),
        rules: policy.validations.map((_, index) => rule(String(index + 1), ['spec', 'validations', index])),
        asksFormer: mentions(fields, /oldObject|operation/u),
    };
};
/** Whether a text in a document has a word. */
const mentions = (value, word) => {
    if (typeof value === 'string')
        return word.test(value);
    return typeof value === 'object' && value !== null && Object.values(value).some(one => mentions(one, word));
};
/** The rules of policies that are bound. Two that come of one document share theirs. */
const boundRuleSet = (policies, params, problems) => {
    const active = policies.filter(({ bindings }) => bindings.length > 0);
    const byId = new Map(active.flatMap(({ rules, whole }) => [...rules, whole]).map(rule => [rule.id, rule]));
    return { rules: [...byId.values()], problems, judge: (change, cluster, budget) => judge(active, params, change, cluster, budget) };
};
const describe = ({ path, message }) => `${path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1)}: ${message}`;
const toProblem = (object, problem) => ({
    path: object.file.path,
    range: (0,object_value/* placeOf */.$t)(object.node, problem.path),
    level: 'error',
    message: `${object.subject} can't be used: ${describe(problem)}. What it is about is not judged until that is mended.`,
});
/** `Deny` blocks with the usual thresholds, `Warn` and `Audit` do not. */
const severityOfActions = (actions) => actions.includes('Deny') ? 'high' : actions.includes('Warn') ? 'medium' : 'low';
const bound_policy_severityOf = (policy, binding) => annotatedSeverity(binding.document) ?? annotatedSeverity(policy.document) ?? severityOfActions(binding.actions);
function* judge(policies, params, change, cluster, budget) {
    if (policies.length === 0)
        return;
    const requests = requestsOf(change, cluster).map(request => new Asked(request, cluster, budget));
    const isEither = change.oldObject instanceof org_rule/* UnknownPart */.A;
    for (const bound of policies) {
        const about = requests.flatMap(asked => {
            const match = matchesResources(bound.policy.constraints, asked.request, cluster);
            return match === false ? [] : [{ asked, match }];
        });
        const [first, second] = about;
        if (!first)
            continue;
        const answers = (one) => judgeBound(bound, one.match, one.asked.prepared, params, cluster, budget);
        if (isEither && second && bound.asksFormer)
            yield* agreed([...answers(first)], [...answers(second)]);
        else
            yield* answers(first);
    }
}
/** Steps of making a list or a map of an object what expressions see. */
const stepsOfContainer = 4;
/** A request, made ready when a policy is about it. */
class Asked {
    request;
    #cluster;
    #budget;
    #prepared;
    constructor(request, cluster, budget) {
        this.request = request;
        this.#cluster = cluster;
        this.#budget = budget;
    }
    get prepared() {
        if (this.#prepared === undefined) {
            this.#prepared = prepareRequest(this.request, this.#cluster);
            this.#budget.isSpent(this.#prepared.places.size * stepsOfContainer);
        }
        return this.#prepared;
    }
}
/** What a policy says whether the object was there before or not; where that decides, nothing is known. */
function* agreed(asCreated, asUpdated) {
    const [created, updated] = [asCreated, asUpdated].map(answers => Map.groupBy(answers, ({ rule }) => rule));
    for (const rule of new Set([...asCreated, ...asUpdated].map(answer => answer.rule))) {
        const [one, other] = [created?.get(rule) ?? [], updated?.get(rule) ?? []];
        const outcomes = (answers) => answers.map(({ outcome }) => outcome).join();
        if (outcomes(one) === outcomes(other))
            yield* one;
        else if (![...one, ...other].every(({ outcome }) => outcome === 'pass'))
            yield {
                rule,
                outcome: 'undetermined',
                cause: 'cluster',
                reason: 'Whether the object was there before, and what it was, is not known, and the policy goes by it.',
            };
    }
}
function* judgeBound({ policy, bindings, severityBy, rules, whole, broken }, about, prepared, params, cluster, budget) {
    for (const binding of bindings) {
        const matched = binding.matchResources ? matchesResources(binding.matchResources, prepared.request, cluster) : true;
        if (matched === false)
            continue;
        if (broken !== undefined) {
            yield { rule: whole, outcome: 'undetermined', cause: 'policy', reason: `The policy "${policy.name}" can't be used (${broken}).` };
            return;
        }
        const unknown = [about, matched].find(match => typeof match === 'object');
        if (unknown) {
            yield { rule: whole, outcome: 'undetermined', cause: 'cluster', reason: unknown.unknown };
            continue;
        }
        const severity = severityBy.get(binding) ?? 'high';
        // Each of them is looked at, be it one of the policy's or not.
        if (policy.paramKind)
            budget.isSpent(params.length);
        const { admissions, configurationError } = admit(policy, binding, prepared, params, budget.isSpent);
        if (configurationError !== undefined)
            yield policy.ignoresErrors
                ? { rule: whole, outcome: 'pass' }
                : { rule: whole, outcome: 'fail', message: configurationError, severity };
        for (const admission of admissions)
            yield* answersOf(admission, rules, whole, severity);
    }
}
function* answersOf({ decisions, annotations, skipped }, rules, whole, severity) {
    if (skipped)
        yield { rule: whole, outcome: 'pass', because: 'skipped' };
    for (const decision of decisions)
        yield answerOf(decision, rules[decision.validation] ?? whole, severity);
    for (const { error } of annotations)
        if (error !== undefined)
            yield { rule: whole, outcome: 'fail', message: error, severity, because: 'error' };
}
const answerOf = ({ action, evaluation, message = '', read, outOfTime }, rule, severity) => {
    const place = read && { place: read };
    switch (action) {
        case 'admit':
            return { rule, outcome: 'pass' };
        case 'deny':
            return { rule, outcome: 'fail', message, severity, ...place, ...(evaluation === 'error' && { because: 'error' }) };
        case 'undetermined':
            return { rule, outcome: 'undetermined', cause: outOfTime ? 'bound' : 'cluster', reason: message, ...place };
    }
};
/**
 * What is asked of the API server, in the order in which policies are looked for: to remove what is gone, to update what was there, else to create
 * it. A policy that is about the other of the two alone is asked by that: what stands in a repository is created somewhere, and updated later.
 */
const requestsOf = ({ object: written, oldObject: before }, cluster) => {
    const known = before instanceof org_rule/* UnknownPart */.A ? undefined : before;
    const [object, oldObject] = [written && asAdmitted(written, cluster), known && asAdmitted(known, cluster)];
    const own = object ?? oldObject;
    const [apiVersion, kind] = [(0,org_rules_fields/* textAt */.$6)(own, 'apiVersion'), (0,org_rules_fields/* textAt */.$6)(own, 'kind')];
    if (!(0,org_rules_fields/* isFields */.Ce)(own) || apiVersion === undefined || kind === undefined)
        return [];
    const name = (0,org_rules_fields/* textAt */.$6)(own, 'metadata', 'name') ?? (0,org_rules_fields/* textAt */.$6)(own, 'metadata', 'generateName') ?? '';
    const isOfCluster = (0,kubernetes_kinds/* scopeOf */.Od)(apiVersion, kind) === 'cluster';
    const base = {
        object,
        oldObject,
        apiVersion,
        kind,
        resource: resourceOf(kind),
        subresource: '',
        name,
        namespace: isOfCluster ? (kind === 'Namespace' ? name : '') : ((0,org_rules_fields/* textAt */.$6)(own, 'metadata', 'namespace') ?? 'default'),
    };
    if (!object)
        return [{ ...base, operation: 'DELETE' }];
    const created = { ...base, operation: 'CREATE', oldObject: undefined };
    if (oldObject)
        return [{ ...base, operation: 'UPDATE' }, created];
    return [created, { ...base, operation: 'UPDATE', formerUnknown: 'What the object was before is not known.' }];
};

;// CONCATENATED MODULE: ./build/org-rules/kyverno/validating-policies.js



const validating_policies_group = 'policies.kyverno.io';
const kinds = new Set(['ValidatingPolicy', 'NamespacedValidatingPolicy']);
const validating_policies_isOf = (document, wanted) => (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(document, 'apiVersion') ?? '') === validating_policies_group && wanted.has((0,org_rules_fields/* textAt */.$6)(document, 'kind') ?? '');
const isValidatingPolicy = (document) => validating_policies_isOf(document, kinds);
/** An exception of those of the group `policies.kyverno.io`; those of `kyverno.io` are for ClusterPolicies. */
const isCelException = (document) => validating_policies_isOf(document, new Set(['PolicyException']));
/** Controllers of pods by their resources, and where their pods stand in them. Source: Kyverno, `pkg/cel/autogen/data.go`. */
const validating_policies_controllers = new Map([
    ...['daemonsets', 'deployments', 'replicasets', 'statefulsets'].map(name => [name, { group: 'apps', place: 'spec.template' }]),
    ['jobs', { group: 'batch', place: 'spec.template' }],
    ['cronjobs', { group: 'batch', place: 'spec.jobTemplate.spec.template' }],
]);
/** Policies about pods alone, whichever, are made for controllers too. Source: Kyverno, `CanAutoGen`. */
const validating_policies_isAboutPods = (constraints) => {
    const [rule, ...others] = (0,org_rules_fields/* itemsAt */.Ct)(constraints, 'resourceRules');
    const is = (field, text) => (0,org_rules_fields/* textsAt */.i1)(rule, field).length === 1 && (0,org_rules_fields/* textsAt */.i1)(rule, field)[0] === text;
    const selector = (0,org_rules_fields/* fieldsAt */.$5)(constraints, 'objectSelector');
    return (others.length === 0 &&
        Object.keys((0,org_rules_fields/* fieldsAt */.$5)(selector, 'matchLabels')).length + (0,org_rules_fields/* itemsAt */.Ct)(selector, 'matchExpressions').length === 0 &&
        (0,org_rules_fields/* itemsAt */.Ct)(constraints, 'excludeResourceRules').length === 0 &&
        (0,org_rules_fields/* textsAt */.i1)(rule, 'resourceNames').length === 0 &&
        is('apiGroups', '') &&
        is('apiVersions', 'v1') &&
        is('resources', 'pods'));
};
/** All texts with what they ask of a pod as they ask it of its controller; the namespace is the controller's own. */
const validating_policies_retargeted = (value, place) => {
    if (typeof value === 'string')
        return value
            .replaceAll(/(object|oldObject)\.spec/gu, `$1.${place}.spec`)
            .replaceAll(/(object|oldObject)\.metadata(?!\.namespace(?![\dA-Za-z_]))/gu, `$1.${place}.metadata`);
    if ((0,org_rules_fields/* isItems */.Z$)(value))
        return value.map(one => validating_policies_retargeted(one, place));
    if ((0,org_rules_fields/* isFields */.Ce)(value))
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, validating_policies_retargeted(one, place)]));
    return value;
};
/** The policy that is made of one about pods for the controllers whose pods stand at a place. */
const forControllers = (spec, place, wanted) => {
    const constraints = (0,org_rules_fields/* fieldsAt */.$5)(spec, 'matchConstraints');
    const operations = (0,org_rules_fields/* textsAt */.i1)((0,org_rules_fields/* itemsAt */.Ct)(constraints, 'resourceRules')[0], 'operations');
    const byGroup = Map.groupBy(wanted, name => validating_policies_controllers.get(name)?.group ?? '');
    const changed = validating_policies_retargeted(spec, place);
    return {
        ...((0,org_rules_fields/* isFields */.Ce)(changed) ? changed : spec),
        matchConstraints: {
            resourceRules: [...byGroup].map(([apiGroup, resources]) => ({ apiGroups: [apiGroup], apiVersions: ['v1'], operations, resources })),
            namespaceSelector: (0,org_rules_fields/* valueAt */.fK)(constraints, 'namespaceSelector') ?? null,
        },
    };
};
/** The policy, and what Kyverno makes of it for controllers of pods. */
const specsOf = (spec) => {
    if (!validating_policies_isAboutPods((0,org_rules_fields/* fieldsAt */.$5)(spec, 'matchConstraints')))
        return [spec];
    const named = (0,org_rules_fields/* valueAt */.fK)(spec, 'autogen', 'podControllers', 'controllers');
    const wanted = (0,org_rules_fields/* isItems */.Z$)(named) ? (0,org_rules_fields/* textsAt */.i1)(named) : [...validating_policies_controllers.keys()];
    const byPlace = Map.groupBy(wanted.filter(name => validating_policies_controllers.has(name)), name => validating_policies_controllers.get(name)?.place ?? '');
    return [spec, ...[...byPlace].map(([place, names]) => forControllers(spec, place, names))];
};
/** What a policy says it does is its binding. One in a namespace is about that alone. */
const bindingOf = (document) => {
    const actions = (0,org_rules_fields/* textsAt */.i1)(document, 'spec', 'validationActions');
    const namespace = (0,org_rules_fields/* textAt */.$6)(document, 'kind') === 'NamespacedValidatingPolicy' ? ((0,org_rules_fields/* textAt */.$6)(document, 'metadata', 'namespace') ?? 'default') : '';
    return {
        name: '',
        document,
        policyName: (0,org_rules_fields/* textAt */.$6)(document, 'metadata', 'name') ?? '',
        actions: actions.length === 0 ? ['Audit'] : actions,
        matchResources: namespace === '' ? undefined : { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } },
        paramRef: undefined,
    };
};
const policiesOf = (document, exceptions, minor, problems) => {
    const { fields, object } = document;
    const own = exceptions.filter(exception => (0,org_rules_fields/* itemsAt */.Ct)(exception, 'spec', 'policyRefs').some(reference => (0,org_rules_fields/* textAt */.$6)(reference, 'name') === (0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'name') && (0,org_rules_fields/* textAt */.$6)(reference, 'kind') === (0,org_rules_fields/* textAt */.$6)(fields, 'kind')));
    const binding = bindingOf(fields);
    return specsOf((0,org_rules_fields/* fieldsAt */.$5)(fields, 'spec')).map((spec, index) => {
        const { policy, problems: found } = readPolicy({ ...fields, spec }, minor, { dialect: 'kyverno', exceptions: own });
        // What is made of the policy says the same once more.
        if (index === 0)
            for (const problem of found)
                problems.push(toProblem(object, problem));
        return boundPolicy(document, (0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? '', policy, [binding], found[0] && describe(found[0]));
    });
};
/**
 * ValidatingPolicies of `policies.kyverno.io` with their exceptions, and what Kyverno makes of them for controllers of pods. Those that judge other
 * payloads than objects (`evaluation.mode: JSON`) say nothing here.
 */
const validatingPolicyRules = (documents, minor) => {
    const problems = [];
    const exceptions = documents.filter(({ fields }) => isCelException(fields)).map(({ fields }) => fields);
    const policies = documents
        .filter(({ fields }) => isValidatingPolicy(fields) && ((0,org_rules_fields/* textAt */.$6)(fields, 'spec', 'evaluation', 'mode') ?? 'Kubernetes') === 'Kubernetes')
        .flatMap(document => policiesOf(document, exceptions, minor, problems));
    return boundRuleSet(policies, [], problems);
};

// EXTERNAL MODULE: ./build/org-rules/mutation/blurred.js
var blurred = __webpack_require__(55603);
// EXTERNAL MODULE: ./build/org-rules/cel/patch-types.js
var patch_types = __webpack_require__(77498);
;// CONCATENATED MODULE: ./build/org-rules/mutation/apply-configuration.js





/** What is not in the table: maps merge, and nobody knows what else does. */
const untabled = 'How the fields of its kind are merged is not known here.';
/**
 * Merges what a policy says with an object, as server-side apply does: lists by their keys, scalars replaced, what is atomic refused. Of kinds that are
 * not in the field table only the metadata are merged; whatever else a policy writes is not known. Source: sigs.k8s.io/structured-merge-diff,
 * `typed/merge.go`, and k8s.io/apiserver, `mutating/patch/smd.go`.
 */
const applyConfiguration = (object, written) => {
    const [apiVersion, kind] = [(0,org_rules_fields/* textAt */.$6)(object, 'apiVersion') ?? '', (0,org_rules_fields/* textAt */.$6)(object, 'kind') ?? ''];
    const patch = { ...written, apiVersion, kind };
    const shape = rootShape(apiVersion, kind);
    const error = misfit(shape, patch, '', true) ?? atomicIn(shape, patch, '');
    if (error !== undefined)
        return { error };
    const merged = merge(shape, object, patch);
    return (0,org_rules_fields/* isFields */.Ce)(merged) ? { object: merged } : { error: 'the object is not known' };
};
/** What of an object is no field of its kind, or has another type than it; undefined for kinds that are not in the table. */
const misfitOf = (object) => misfit(rootShape((0,org_rules_fields/* textAt */.$6)(object, 'apiVersion') ?? '', (0,org_rules_fields/* textAt */.$6)(object, 'kind') ?? ''), object, '', false);
/** How an object of a kind is merged. */
const rootShape = (apiVersion, kind) => {
    const type = (0,kubernetes_fields/* typeOfKind */.MO)(apiVersion, kind);
    return type === undefined
        ? {
            kind: 'open',
            fields: { apiVersion: { kind: 'text' }, kind: { kind: 'text' }, metadata: { kind: 'struct', type: 'meta.v1.ObjectMeta' } },
        }
        : { kind: 'struct', type };
};
const apply_configuration_open = { kind: 'open', fields: {} };
/** The shapes of the fields of a mapping; undefined for what is none. */
const fieldsIn = (shape) => {
    switch (shape.kind) {
        case 'struct': {
            const type = (0,kubernetes_fields/* shapeOfType */.r6)(shape.type);
            return type ? { of: field => type.fields.get(field), atomic: type.atomic } : { of: () => apply_configuration_open, atomic: false };
        }
        case 'map':
            return { of: () => shape.values, atomic: shape.atomic };
        case 'open':
            return { of: field => (Object.hasOwn(shape.fields, field) ? shape.fields[field] : apply_configuration_open), atomic: false };
        default:
            return undefined;
    }
};
const scalarWords = { text: 'string', boolean: 'boolean', number: 'numeric (int or float)', scalar: 'any scalar' };
const isScalarOf = (kind, value) => {
    const type = typeof value === 'bigint' ? 'number' : typeof value;
    if (kind === 'scalar')
        return type !== 'object';
    return type === (kind === 'text' ? 'string' : kind);
};
const articled = (value) => (0,org_rules_fields/* isItems */.Z$)(value) ? 'a list' : (0,org_rules_fields/* isFields */.Ce)(value) ? 'a map' : `a ${typeof value === 'bigint' ? 'number' : typeof value}`;
/** What is wrong with a value for its place; with `unique`, also lists with two items of the same keys. */
const misfit = (shape, value, path, unique) => {
    if (value instanceof org_rule/* UnknownPart */.A || shape.kind === 'anything')
        return undefined;
    // The null of an expression is no value of any field; that of a document is.
    if (value === null)
        return unique ? `${path}: expected a value, got null` : undefined;
    if (shape.kind === 'list')
        return (0,org_rules_fields/* isItems */.Z$)(value) ? listMisfit(shape, value, path, unique) : `${path}: expected list, got ${articled(value)}`;
    const fields = fieldsIn(shape);
    if (!fields) {
        const { kind } = shape;
        return kind in scalarWords && !isScalarOf(kind, value)
            ? `${path}: expected ${scalarWords[kind]}, got ${articled(value)}`
            : undefined;
    }
    if (!(0,org_rules_fields/* isFields */.Ce)(value))
        return shape.kind === 'open' ? undefined : `${path}: expected map, got ${articled(value)}`;
    for (const [field, item] of Object.entries(value)) {
        const own = fields.of(field);
        const wrong = own ? misfit(own, item, `${path}.${field}`, unique) : `${path}.${field}: field not declared in schema`;
        if (wrong !== undefined)
            return wrong;
    }
    return undefined;
};
const listMisfit = (shape, items, path, unique) => {
    const seen = new Set();
    for (const [index, item] of items.entries()) {
        const key = shape.merged === 'atomic' ? undefined : keyOf(shape, item);
        if (typeof key === 'object')
            return `${path}: element ${index}: ${key.error}`;
        if (key !== undefined && seen.has(key) && unique)
            return `${path}: duplicate entries for key ${key}`;
        if (key !== undefined)
            seen.add(key);
        const wrong = misfit(shape.items, item, `${path}[${index}]`, unique);
        if (wrong !== undefined)
            return wrong;
    }
    return undefined;
};
/** What tells an item of a list from others; undefined where that is not known. */
const keyOf = ({ merged, items }, item) => {
    if (item instanceof org_rule/* UnknownPart */.A)
        return undefined;
    if (merged === 'set' || merged === 'atomic')
        return item === null ? { error: 'set element is null' } : (0,blurred/* textOf */.b6)(item);
    if (!(0,org_rules_fields/* isFields */.Ce)(item))
        return { error: `associative list with keys may not have ${item === null ? 'a null element' : 'non-map elements'}` };
    const defaults = items.kind === 'struct' ? defaultsOfType(items.type)?.defaults : undefined;
    const parts = merged.map(field => keyPart(field, Object.hasOwn(item, field) ? item[field] : undefined, defaults));
    const known = parts.filter(part => part !== undefined);
    if (known.includes('unknown'))
        return undefined;
    return known.join();
};
/** A field of a key with its value, which may be a default; `unknown` where that is not known. */
const keyPart = (field, value, defaults) => {
    if (value instanceof org_rule/* UnknownPart */.A)
        return 'unknown';
    const text = value === undefined ? defaults?.get(field) : typeof value === 'bigint' ? String(value) : JSON.stringify(value);
    return text && `${field}=${text}`;
};
/** The first place where a policy writes into what is taken as a whole. */
const atomicIn = (shape, value, path) => {
    const refusal = `may not mutate atomic arrays, maps or structs: ${path}`;
    if (shape.kind === 'list') {
        if (!(0,org_rules_fields/* isItems */.Z$)(value))
            return undefined;
        if (shape.merged === 'atomic')
            return refusal;
        return firstOf(value, (item, index) => atomicIn(shape.items, item, `${path}[${index}]`));
    }
    const fields = fieldsIn(shape);
    if (!fields || !(0,org_rules_fields/* isFields */.Ce)(value))
        return undefined;
    if (fields.atomic)
        return refusal;
    // The keys of a map are no fields, and the API server does not look below them.
    if (shape.kind === 'map')
        return undefined;
    return firstOf(Object.entries(value), ([field, item]) => atomicIn(fields.of(field) ?? apply_configuration_open, item, `${path}.${field}`));
};
const firstOf = (items, of) => {
    for (const [index, item] of items.entries()) {
        const found = of(item, index);
        if (found !== undefined)
            return found;
    }
    return undefined;
};
const apply_configuration_isEmpty = (value) => value === undefined || value === null || ((0,org_rules_fields/* isItems */.Z$)(value) ? value.length === 0 : (0,org_rules_fields/* isFields */.Ce)(value) && Object.keys(value).length === 0);
/** What two values become; what is only in the object stays the very same. */
const merge = (shape, left, right) => {
    if (right === undefined)
        return left;
    if (right instanceof org_rule/* UnknownPart */.A)
        return right;
    if (shape.kind === 'list')
        return mergeLists(shape, left, right);
    const fields = fieldsIn(shape);
    if (!fields)
        return right;
    if (left instanceof org_rule/* UnknownPart */.A)
        return left;
    if (shape.kind === 'open' && !(0,org_rules_fields/* isFields */.Ce)(right))
        return new org_rule/* UnknownPart */.A(untabled);
    if (apply_configuration_isEmpty(left) && apply_configuration_isEmpty(right))
        return right;
    if (!(0,org_rules_fields/* isFields */.Ce)(right))
        return left;
    const own = (0,org_rules_fields/* isFields */.Ce)(left) ? left : {};
    const made = { ...own };
    for (const [field, value] of Object.entries(right)) {
        const merged = merge(fields.of(field) ?? apply_configuration_open, Object.hasOwn(own, field) ? own[field] : undefined, value);
        if (merged !== undefined)
            made[field] = merged;
    }
    return made;
};
const unknownKeys = new org_rule/* UnknownPart */.A('Which items of the list are meant is not known.');
const mergeLists = (shape, left, right) => {
    if (left instanceof org_rule/* UnknownPart */.A)
        return left;
    if (apply_configuration_isEmpty(left) && apply_configuration_isEmpty(right))
        return right;
    if (!(0,org_rules_fields/* isItems */.Z$)(right))
        return left;
    const own = apply_configuration_indexed(shape, (0,org_rules_fields/* isItems */.Z$)(left) ? left : []);
    const added = apply_configuration_indexed(shape, right);
    return own && added ? interleaved(shape, own, added) : unknownKeys;
};
/** Undefined where a key is not known. */
const apply_configuration_indexed = (shape, items) => {
    const byKey = new Map();
    const keys = [];
    for (const item of items) {
        const key = keyOf(shape, item);
        if (typeof key !== 'string')
            return undefined;
        byKey.set(key, byKey.has(key) ? null : item);
        keys.push(key);
    }
    return { keys, items, byKey };
};
/** The items of both lists: those of the first in their order, new ones where they stand in the second among those of both. */
const interleaved = (shape, own, added) => {
    const made = [];
    const take = (left, right) => {
        const merged = merge(shape.items, left, right);
        if (merged !== undefined)
            made.push(merged);
    };
    const shared = added.keys.filter(key => own.byKey.has(key));
    const mergedKeys = new Set();
    let [at, next, place] = [0, 0, 0];
    const takeAdded = (key) => {
        mergedKeys.add(key);
        take(own.byKey.get(key), added.byKey.get(key));
        next += 1;
    };
    while (at < own.keys.length || next < added.keys.length) {
        const [key, other] = [own.keys[at], added.keys[next]];
        if (key !== undefined && key === other) {
            takeAdded(key);
            at += 1;
            place += 1;
            continue;
        }
        if (key !== undefined && other !== undefined && added.byKey.has(key) && shared[place] !== undefined && shared[place] !== key) {
            at += 1;
            continue;
        }
        if (key !== undefined && !added.byKey.has(key)) {
            made.push(own.items[at] ?? null);
            at += 1;
            continue;
        }
        if (key !== undefined && mergedKeys.has(key))
            at += 1;
        if (other !== undefined) {
            takeAdded(other);
            if (shared[place] === other)
                place += 1;
        }
    }
    return made;
};

;// CONCATENATED MODULE: ./build/org-rules/mutation/json-patch.js


/** Ends an operation. */
class Refused extends Error {
}
class json_patch_NotKnown extends Error {
}
class TestFailed extends Error {
}
/**
 * Applies a JSON Patch as the API server does: a test that fails leaves the object as it is, every other failure is an error. Source:
 * gopkg.in/evanphx/json-patch.v4, which replaces also what is not there in a mapping, and counts negative indices from the end.
 */
const applyJsonPatch = (object, operations) => {
    try {
        let made = object;
        for (const operation of operations)
            made = applied(made, operation);
        return (0,org_rules_fields/* isFields */.Ce)(made) ? { object: made } : { error: 'the object is no map any more' };
    }
    catch (error) {
        if (error instanceof TestFailed)
            return { object };
        if (error instanceof Refused)
            return { error: error.message };
        if (error instanceof json_patch_NotKnown)
            return { unknown: error.message };
        throw error;
    }
};
const applied = (root, { op, path, from, value }) => {
    switch (op) {
        case 'add':
            return json_patch_changed(root, path, op, (container, key) => json_patch_added(container, key, value));
        case 'remove':
            return json_patch_changed(root, path, op, json_patch_removed);
        case 'replace':
            return path === '' && ((0,org_rules_fields/* isFields */.Ce)(value) || (0,org_rules_fields/* isItems */.Z$)(value))
                ? value
                : json_patch_changed(root, path, op, (container, key) => json_patch_replaced(container, key, value));
        case 'test':
            if (!json_patch_isSame(path === '' ? root : (found(root, path, op) ?? null), value))
                throw new TestFailed();
            return root;
        case 'move': {
            const moved = found(root, from, op) ?? null;
            return json_patch_changed(json_patch_changed(root, from, op, json_patch_removed), path, op, (container, key) => json_patch_added(container, key, moved));
        }
        case 'copy': {
            const copied = found(root, from, op) ?? null;
            return json_patch_changed(root, path, op, (container, key) => json_patch_added(container, key, copied));
        }
        default:
            throw new Refused(`Unexpected kind: ${op}`);
    }
};
const json_patch_stepsOf = (path) => path
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
const json_patch_missing = (op, path) => new Refused(`${op} operation does not apply: doc is missing path: "${path}": missing value`);
/** A part of a mapping or list; undefined for what a mapping has not. */
const partOf = (container, key) => (0,org_rules_fields/* isItems */.Z$)(container) ? container[indexIn(key, container.length)] : Object.hasOwn(container, key) ? container[key] : undefined;
/** An index below `end`; a negative one counts from there. */
const indexIn = (key, end) => {
    if (!/^[+-]?\d{1,9}$/u.test(key))
        throw new Refused(`value was not a proper array index: '${key}'`);
    const written = Number(key);
    const index = written < 0 ? written + end : written;
    if (index < 0 || index >= end)
        throw new Refused(`Unable to access invalid index: ${written}: invalid index referenced`);
    return index;
};
const containerOf = (value, op, path) => {
    if (value instanceof org_rule/* UnknownPart */.A)
        throw new json_patch_NotKnown(value.reason);
    if (value !== undefined && ((0,org_rules_fields/* isItems */.Z$)(value) || (0,org_rules_fields/* isFields */.Ce)(value)))
        return value;
    throw json_patch_missing(op, path);
};
const found = (root, path, op) => {
    const steps = json_patch_stepsOf(path);
    if (steps.length === 0)
        throw json_patch_missing(op, path);
    let here = root;
    for (const step of steps)
        here = partOf(containerOf(here, op, path), step);
    return here;
};
/** The same with one container changed; what lies beside the way stays the very same. */
const json_patch_changed = (root, path, op, change) => {
    const steps = json_patch_stepsOf(path);
    if (steps.length === 0)
        throw json_patch_missing(op, path);
    const below = (value, index) => {
        const container = containerOf(value, op, path);
        const key = steps[index] ?? '';
        if (index === steps.length - 1)
            return change(container, key);
        const part = below(partOf(container, key), index + 1);
        return json_patch_replaced(container, key, part);
    };
    return below(root, 0);
};
const json_patch_added = (container, key, value) => {
    if (!(0,org_rules_fields/* isItems */.Z$)(container))
        return { ...container, [key]: value };
    if (key === '-')
        return [...container, value];
    return container.toSpliced(indexIn(key, container.length + 1), 0, value);
};
const json_patch_replaced = (container, key, value) => (0,org_rules_fields/* isItems */.Z$)(container) ? container.with(indexIn(key, container.length), value) : { ...container, [key]: value };
const json_patch_removed = (container, key) => {
    if ((0,org_rules_fields/* isItems */.Z$)(container))
        return container.toSpliced(indexIn(key, container.length), 1);
    if (!Object.hasOwn(container, key))
        throw new Refused(`error in remove for path: Unable to remove nonexistent key: ${key}: missing value`);
    return Object.fromEntries(Object.entries(container).filter(([name]) => name !== key));
};
const json_patch_isSame = (a, b) => {
    for (const one of [a, b])
        if (one instanceof org_rule/* UnknownPart */.A)
            throw new json_patch_NotKnown(one.reason);
    if ((0,org_rules_fields/* isItems */.Z$)(a))
        return (0,org_rules_fields/* isItems */.Z$)(b) && a.length === b.length && a.every((item, index) => json_patch_isSame(item, b[index] ?? null));
    if (!(0,org_rules_fields/* isFields */.Ce)(a))
        return a === b;
    if (!(0,org_rules_fields/* isFields */.Ce)(b))
        return false;
    const names = Object.keys(a);
    return names.length === Object.keys(b).length && names.every(name => Object.hasOwn(b, name) && json_patch_isSame(a[name] ?? null, b[name] ?? null));
};

;// CONCATENATED MODULE: ./build/org-rules/mutation/patch-json.js




/** Largest integer that JSON Patch keeps as a number; larger ones it writes as texts, as protobuf does. */
const largestNumber = BigInt(Number.MAX_SAFE_INTEGER);
/** What an expression gave as JSON for server-side apply. What has no JSON is not known: the API server does not say what becomes of it. */
const appliedJson = (value) => patch_json_jsonOf(value, whole => whole);
/** What an expression gave as the value of a JSON Patch, which goes by protobuf's `Value`: all numbers are doubles, times and bytes are texts. */
const patchedJson = (value) => {
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString('base64');
    if (value instanceof cel_values/* Timestamp */.Dc)
        return (0,time/* timestampText */.Ke)(value);
    if (value instanceof cel_values/* Duration */.dw)
        return (0,time/* durationText */.S5)(value);
    return patch_json_jsonOf(value, whole => (whole > largestNumber || whole < -largestNumber ? String(whole) : whole), patchedJson);
};
const patch_json_jsonOf = (value, integer, part = one => patch_json_jsonOf(one, integer)) => {
    if (value instanceof cel_values/* Unknown */.$r)
        return new org_rule/* UnknownPart */.A(value.reason);
    if (typeof value === 'bigint')
        return integer(value);
    if (typeof value === 'number')
        return Number.isInteger(value) ? BigInt(value) : value;
    if (typeof value !== 'object' || value === null)
        return value;
    if (value instanceof cel_values/* Uint */.Fg)
        return integer(value.value);
    if (value instanceof patch_types/* PatchValue */.K)
        return Object.fromEntries([...value.fields].map(([field, item]) => [field, part(item)]));
    if (value instanceof cel_values/* Optional */.Xx)
        return value.value === undefined ? null : part(value.value);
    if ((0,cel_values/* isList */.Lv)(value))
        return value.map(part);
    if (value instanceof cel_values/* CelMap */.Zf) {
        const entries = [...value.entries()].flatMap(([key, item]) => (typeof key === 'string' ? [[key, part(item)]] : []));
        if (entries.length === value.size)
            return Object.fromEntries(entries);
    }
    return new org_rule/* UnknownPart */.A('The policy writes a value there that is no JSON.');
};
/**
 * What is wrong with the names of the parts of what an expression gave: they say where a part stands, `Object.spec.template` in the field `template` of
 * the field `spec`. Lists and maps between have no name. Source: k8s.io/apiserver, `pkg/cel/mutation/dynamic`.
 */
const misplacedPart = (value, path) => {
    if (value instanceof patch_types/* PatchValue */.K) {
        if (value.typeName !== path)
            return `unexpected type name "${value.typeName}", expected "${path}", which matches field name path from root Object type`;
        return first([...value.fields], ([field, item]) => misplacedPart(item, `${path}.${field}`));
    }
    if (value instanceof cel_values/* Optional */.Xx)
        return undefined;
    if ((0,cel_values/* isList */.Lv)(value))
        return first(value, item => misplacedPart(item, path));
    return value instanceof cel_values/* CelMap */.Zf ? first([...value.entries()], ([, item]) => misplacedPart(item, path)) : undefined;
};
const first = (items, of) => {
    for (const item of items) {
        const found = of(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/org-rules/mutation/mutate.js












/** Changes an object by one policy. */
const invoke = ({ policy, param, doubtful }, request, object, cluster, budget) => {
    const run = new Run(policy, param, { ...request, object }, cluster, budget);
    if (doubtful !== undefined)
        run.doubtAll(doubtful);
    else
        run.all();
    return run;
};
/** One policy over one object. */
class Run {
    object;
    ran = false;
    outOfTime = false;
    errors = [];
    #policy;
    #param;
    #request;
    #cluster;
    #budget;
    constructor(policy, param, request, cluster, budget) {
        this.#policy = policy;
        this.#param = param;
        this.#request = request;
        this.#cluster = cluster;
        this.#budget = budget;
        this.object = request.object ?? {};
    }
    doubtAll(reason) {
        for (const { touched } of this.#policy.mutations)
            this.#doubt(touched, reason);
    }
    all() {
        const condition = conditionOf(this.#policy, this.#evaluator());
        if (condition === 'skipped')
            return;
        if (condition) {
            this.#failed(condition);
            return;
        }
        this.ran = true;
        for (const mutation of this.#policy.mutations)
            this.#mutate(mutation);
    }
    #failed({ action, evaluation, message = '', outOfTime }) {
        this.outOfTime ||= outOfTime === true;
        if (evaluation === 'undetermined')
            this.doubtAll(message);
        else if (action === 'deny')
            this.errors.push(message);
    }
    #doubt(touched, reason) {
        const { name } = this.#policy;
        this.object = (0,blurred/* blurred */.Ty)(this.object, touched, `What the policy "${name}" makes of it is not known. ${reason}`);
    }
    /** Expressions see the object as it is by now; variables are computed anew for each mutation. */
    #evaluator() {
        const prepared = prepareRequest({ ...this.#request, object: this.object }, this.#cluster, undefined, this.#param);
        const limits = { cost: cel_compile/* costLimit */.R, isOutOfTime: this.#budget.isSpent };
        const { bindings } = this.#policy.variables.bind({ values: prepared.values, hasUnknowns: true }, limits);
        return program => program.evaluate(bindings, limits);
    }
    #mutate(mutation) {
        const evaluation = this.#evaluator()(mutation.program);
        if (evaluation.exceeded === 'time') {
            this.outOfTime = true;
            this.#doubt(mutation.touched, 'It takes longer than it may.');
        }
        else if (evaluation.exceeded !== undefined)
            this.#error('operation cancelled: actual cost limit exceeded');
        else if (evaluation.outcome instanceof failure/* CelUnknown */.Zn)
            this.#doubt(mutation.touched, evaluation.outcome.message);
        else if (evaluation.outcome instanceof failure/* Failure */.HR)
            this.#error(evaluation.outcome.message);
        else
            this.#take(mutation, this.#patched(mutation, evaluation.outcome));
    }
    #take({ touched }, patched) {
        if ('error' in patched && patched.error !== undefined)
            this.#error(patched.error);
        else if ('unknown' in patched)
            this.#doubt(touched, patched.unknown);
        else if ('object' in patched)
            this.object = asAdmitted(patched.object, this.#cluster);
    }
    #error(message) {
        if (!this.#policy.ignoresErrors)
            this.errors.push(message);
    }
    #patched({ patchType }, value) {
        if (patchType === 'ApplyConfiguration') {
            const misplaced = misplacedPart(value, 'Object');
            if (misplaced !== undefined)
                return { error: `type mismatch: ${misplaced}` };
            const json = appliedJson(value);
            return (0,org_rules_fields/* isFields */.Ce)(json) ? applyConfiguration(this.object, json) : { error: 'invalid return type' };
        }
        const { operations, none } = operationsOf(value);
        if (none)
            return none;
        const patched = applyJsonPatch(this.object, operations);
        if (!('object' in patched))
            return patched;
        // What is not a field of the kind is refused whatever the policy says of failures.
        const wrong = misfitOf(patched.object);
        if (wrong === undefined)
            return patched;
        this.errors.push(`Internal error occurred: ${wrong}`);
        return { object: this.object };
    }
}
/** The checker lets nothing but texts into these fields. */
const textIn = (value) => (typeof value === 'string' ? value : '');
/** The operations that an expression gave, or why there are none. */
const operationsOf = (value) => {
    const error = (message) => ({ none: { error: `type mismatch: ${message}` } });
    if (!(0,cel_values/* isList */.Lv)(value))
        return error('JSONPatchType.expression should evaluate to array');
    const operations = [];
    for (const item of value) {
        if (item instanceof cel_values/* Unknown */.$r)
            return { none: { unknown: item.reason } };
        if (!(item instanceof patch_types/* PatchValue */.K))
            return error('JSONPatchType.expression should evaluate to array of JSONPatch');
        const { fields } = item;
        const [op, path, from] = ['op', 'path', 'from'].map(name => fields.get(name) ?? '');
        for (const part of [op, path, from])
            if (part instanceof cel_values/* Unknown */.$r)
                return { none: { unknown: part.reason } };
        const given = fields.get('value') ?? null;
        const misplaced = given instanceof patch_types/* PatchValue */.K ? misplacedPart(given, given.typeName) : undefined;
        if (misplaced !== undefined)
            return error(misplaced);
        operations.push({ op: textIn(op), path: textIn(path), from: textIn(from), value: patchedJson(given) });
    }
    return { operations };
};

// EXTERNAL MODULE: ./build/org-rules/cel/environment.js + 5 modules
var environment = __webpack_require__(94596);
// EXTERNAL MODULE: ./build/org-rules/cel/parser.js + 2 modules
var parser = __webpack_require__(19230);
;// CONCATENATED MODULE: ./build/org-rules/mutation/touched-fields.js


/**
 * The fields that an expression of a MutatingAdmissionPolicy may change, whatever it evaluates to, without what is in lists; undefined where that
 * can't be told from how it is written. The expression compiles.
 */
const touchedFields = (source, minor) => ofExpression((0,parser/* parseCel */.W)(source, (0,environment/* celEnvironment */.Ih)(minor, 'kubernetes', true).macros));
const touched_fields_all = (parts) => parts.every(part => part !== undefined) ? parts.flat() : undefined;
const ofExpression = (expr) => {
    if (expr.kind === 'struct')
        return expr.name === 'JSONPatch' ? ofOperation(expr) : ofObject(expr, []);
    if (expr.kind === 'list')
        return touched_fields_all(expr.elements.map(ofExpression));
    if (expr.kind !== 'call')
        return undefined;
    // Either branch, and lists one behind the other.
    if (expr.fn === '_?_:_')
        return touched_fields_all(expr.args.slice(1).map(ofExpression));
    return expr.fn === '_+_' ? touched_fields_all(expr.args.map(ofExpression)) : undefined;
};
const ofObject = ({ fields }, path) => fields.flatMap(({ field, value }) => (value.kind === 'struct' ? ofObject(value, [...path, field]) : [[...path, field]]));
const ofOperation = ({ fields }) => touched_fields_all(fields
    .filter(({ field }) => field === 'path' || field === 'from')
    .map(({ value }) => {
    const start = leadingText(value);
    const steps = start?.text.split('/').slice(1) ?? [];
    // Of a text that goes on behind its beginning the last step may, too.
    const whole = start?.isWhole ? steps : steps.slice(0, -1);
    const index = whole.findIndex(step => step === '-' || /^-?\d+$/u.test(step));
    const named = (index === -1 ? whole : whole.slice(0, index)).map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    return named.length === 0 ? undefined : [named];
}));
/** The beginning of a text that is written as it is. */
const leadingText = (expr) => {
    if (expr.kind === 'literal')
        return typeof expr.value === 'string' ? { text: expr.value, isWhole: true } : undefined;
    const [left, right] = expr.kind === 'call' && expr.fn === '_+_' ? expr.args : [];
    if (!left || !right)
        return undefined;
    const start = leadingText(left);
    if (!start?.isWhole)
        return start;
    const rest = leadingText(right);
    return rest ? { text: start.text + rest.text, isWhole: rest.isWhole } : { text: start.text, isWhole: false };
};

;// CONCATENATED MODULE: ./build/org-rules/mutation/read-mutations.js






const isMutatingPolicy = (document) => isOf(document, 'MutatingAdmissionPolicy');
const isMutatingBinding = (document) => isOf(document, 'MutatingAdmissionPolicyBinding');
/** What each kind of change evaluates to, and the field that it is written in. */
const patchTypes = {
    ApplyConfiguration: { field: 'applyConfiguration', type: (0,cel_types/* structType */.FA)('Object') },
    JSONPatch: { field: 'jsonPatch', type: (0,cel_types/* listType */.Vc)((0,cel_types/* structType */.FA)('JSONPatch')) },
};
/** Reads and compiles a policy for a version of Kubernetes. With problems it is not used at all: the API server would not have it. */
const readMutatingPolicy = (document, minor) => {
    const { frame, spec, problems, withVariables, compile } = readFrame(document, minor);
    const written = (0,org_rules_fields/* itemsAt */.Ct)(spec, 'mutations');
    const mutations = written.flatMap((item, index) => {
        const patchType = (0,org_rules_fields/* textAt */.$6)(item, 'patchType');
        if (patchType !== 'ApplyConfiguration' && patchType !== 'JSONPatch') {
            problems.push({ path: ['spec', 'mutations', index, 'patchType'], message: 'is neither ApplyConfiguration nor JSONPatch' });
            return [];
        }
        const { field, type } = patchTypes[patchType];
        const scope = { ...withVariables, makesPatches: true };
        const program = compile(['mutations', index, field, 'expression'], scope, type);
        return program ? [{ patchType, program, touched: touchedFields(program.source, minor) }] : [];
    });
    if (written.length === 0)
        problems.push({ path: ['spec', 'mutations'], message: 'mutations must contain at least one item' });
    const reinvocation = (0,org_rules_fields/* textAt */.$6)(spec, 'reinvocationPolicy');
    if (reinvocation !== 'Never' && reinvocation !== 'IfNeeded')
        problems.push({ path: ['spec', 'reinvocationPolicy'], message: 'is neither Never nor IfNeeded' });
    for (const own of [failurePolicyProblems(spec), constraintProblems(spec), operationProblems(spec), conditionProblems(spec)])
        (0,append_all/* appendAll */.u)(problems, own);
    return { policy: { ...frame, mutations, isReinvoked: reinvocation === 'IfNeeded' }, problems };
};
/** There is nothing to change in what is removed. */
const operationProblems = (spec) => (0,org_rules_fields/* itemsAt */.Ct)(spec, 'matchConstraints', 'resourceRules').flatMap((rule, index) => (0,org_rules_fields/* itemsAt */.Ct)(rule, 'operations').flatMap((operation, at) => operation === 'DELETE' || operation === '*'
    ? [
        {
            path: ['spec', 'matchConstraints', 'resourceRules', index, 'operations', at],
            message: `"${operation}" is not one of CONNECT, CREATE, UPDATE`,
        },
    ]
    : []));
/** Reads a binding. With problems it is not used. */
const readMutatingBinding = (document) => {
    const binding = readBindingFrame(document);
    const { policyName, params } = bindingProblems((0,org_rules_fields/* fieldsAt */.$5)(document, 'spec'));
    return { binding, problems: [...policyName, ...params] };
};

;// CONCATENATED MODULE: ./build/org-rules/mutation/mutation-set.js











/** Reads all MutatingAdmissionPolicies with their bindings and parameters; undefined where there are none. */
const readMutations = (documents, minor) => {
    const written = documents.filter(({ fields }) => isMutatingPolicy(fields));
    const bound = documents.filter(({ fields }) => isMutatingBinding(fields));
    if (written.length === 0 && bound.length === 0)
        return undefined;
    const problems = [];
    const bindings = bound.flatMap(({ fields, object }) => {
        const { binding, problems: own } = readMutatingBinding(fields);
        (0,append_all/* appendAll */.u)(problems, own.map(problem => toProblem(object, problem)));
        return own.length === 0 ? [{ binding, object }] : [];
    });
    const policies = written.map(({ fields, object }) => {
        const { policy, problems: own } = readMutatingPolicy(fields, minor);
        (0,append_all/* appendAll */.u)(problems, own.map(problem => toProblem(object, problem)));
        return {
            policy,
            bindings: bindings.flatMap(({ binding }) => (binding.policyName === policy.name ? [binding] : [])),
            rule: mutation_set_ruleOf(policy, object),
            broken: own[0] && describe(own[0]),
            asksFormer: mentions(fields, /oldObject|operation/u),
        };
    });
    for (const { binding, object } of bindings)
        if (!policies.some(({ policy }) => policy.name === binding.policyName))
            problems.push({
                path: object.file.path,
                range: (0,object_value/* placeOf */.$t)(object.node, ['spec', 'policyName']),
                level: 'warning',
                message: `The binding "${binding.name}" is of the policy "${binding.policyName}", which is not there: it does nothing.`,
            });
    const active = policies.filter(policy => policy.bindings.length > 0);
    const params = documents.flatMap(({ fields }) => [isPolicy, isBinding, isMutatingPolicy, isMutatingBinding].some(is => is(fields)) ? [] : [fields]);
    return {
        rules: active.map(({ rule }) => rule),
        problems,
        apply: (change, cluster, budget) => new Application(active, params, cluster, budget).change(change),
    };
};
const mutation_set_ruleOf = (policy, object) => ({
    id: `org/${policy.name}/mutations`,
    policy: policy.name,
    rule: 'mutations',
    title: `MutatingAdmissionPolicy ${policy.name}`,
    severity: annotatedSeverity(policy.document) ?? 'high',
    docs: annotatedDocs(policy.document),
    at: { path: object.file.path, range: (0,object_value/* placeOf */.$t)(object.node, ['spec']) },
});
const anyOrder = 'The order in which the API server applies its policies is not fixed, and here it decides.';
class Application {
    #policies;
    #params;
    #cluster;
    #budget;
    constructor(policies, params, cluster, budget) {
        this.#policies = policies;
        this.#params = params;
        this.#cluster = cluster;
        this.#budget = budget;
    }
    /** What was there before was changed when it was made. */
    change(change) {
        const { object, oldObject } = change;
        const former = oldObject === undefined || oldObject instanceof org_rule/* UnknownPart */.A
            ? oldObject
            : this.#all({ object: oldObject, oldObject: undefined }).object;
        if (object === undefined)
            return { change: { object, oldObject: former }, answers: [] };
        const made = this.#all({ object, oldObject: former });
        return { change: { object: made.object, oldObject: former }, answers: [...made.answers.values()] };
    }
    /** In both orders where there are two: the API server has its policies in none. */
    #all(change) {
        const [request, other] = requestsOf(change, this.#cluster);
        if (!request)
            return { object: change.object, answers: new Map() };
        const isEither = change.oldObject instanceof org_rule/* UnknownPart */.A;
        const concerned = this.#policies.filter(({ policy }) => [request, other].some(one => one && matchesResources(policy.constraints, one, this.#cluster) !== false));
        if (concerned.length === 0)
            return { object: change.object, answers: new Map() };
        const first = this.#inOrder(concerned, request, other, isEither);
        if (concerned.length === 1)
            return first;
        return bothOf(first, this.#inOrder(concerned.toReversed(), request, other, isEither));
    }
    #inOrder(policies, request, other, isEither) {
        const answers = new Map();
        const again = new Set();
        let object = request.object ?? {};
        let hasChanged = false;
        const pass = (isSecond) => {
            const before = { ...request, object };
            // What is asked is known before any policy changes anything.
            const asked = policies.flatMap(bound => [...this.#invocations(bound, before, other, isEither, answers)]);
            for (const { key, rule, ...invocation } of asked) {
                if (isSecond && !again.has(key))
                    continue;
                const invoked = invoke(invocation, request, object, this.#cluster, this.#budget);
                ({ object } = invoked);
                tell(rule, invoked, answers);
                hasChanged ||= invoked.ran && invoked.errors.length === 0;
                if (invoked.ran && invocation.policy.isReinvoked)
                    again.add(key);
            }
        };
        pass(false);
        if (hasChanged && again.size > 0)
            pass(true);
        return { object, answers };
    }
    /** A policy once for each of its bindings and parameters, under a name. */
    *#invocations({ policy, bindings, rule, broken, asksFormer }, request, other, isEither, answers) {
        const about = this.#match(policy.constraints, request, other);
        if (about === false)
            return;
        const former = isEither && asksFormer ? { unknown: 'Whether the object was there before, and what it was, is not known.' } : true;
        for (const binding of bindings) {
            const bound = binding.matchResources ? this.#match(binding.matchResources, request, other) : true;
            if (bound === false)
                continue;
            if (broken !== undefined) {
                answers.set(rule, {
                    rule,
                    outcome: 'undetermined',
                    cause: 'policy',
                    reason: `The policy "${policy.name}" can't be used (${broken}).`,
                });
                return;
            }
            const doubtful = [about, bound, former].find(match => typeof match === 'object')?.unknown;
            const found = paramsFor(policy, binding, request, this.#params);
            if ('error' in found) {
                if (!policy.ignoresErrors)
                    answers.set(rule, refusal(rule, found.error));
                continue;
            }
            for (const [index, param] of found.params.entries())
                yield { key: JSON.stringify([policy.name, binding.name, index]), rule, policy, param, doubtful };
        }
    }
    /** Whether constraints are about a request; of the other one that may have been made, or will be, that is not known. */
    #match(constraints, request, other) {
        const own = matchesResources(constraints, request, this.#cluster);
        if (own !== false || !other || matchesResources(constraints, { ...other, object: request.object }, this.#cluster) === false)
            return own;
        return {
            unknown: request.operation === 'UPDATE'
                ? 'It is applied when an object is created, and this one was there before.'
                : 'It is applied when an object is updated, and this one is created.',
        };
    }
}
const refusal = (rule, message) => ({
    rule,
    outcome: 'fail',
    message,
    because: 'error',
    severity: rule.severity,
});
const tell = (rule, { errors, outOfTime }, answers) => {
    const [error] = errors;
    if (error !== undefined)
        answers.set(rule, refusal(rule, error));
    else if (outOfTime && !answers.has(rule))
        answers.set(rule, { rule, outcome: 'undetermined', cause: 'bound', reason: 'The policy takes longer than it may.' });
};
/** What two orders have in common. */
const bothOf = (first, second) => {
    const answers = new Map();
    for (const rule of new Set([...first.answers.keys(), ...second.answers.keys()])) {
        const [one, other] = [first.answers.get(rule), second.answers.get(rule)];
        answers.set(rule, one && one.outcome === other?.outcome ? one : { rule, outcome: 'undetermined', cause: 'cluster', reason: anyOrder });
    }
    const isSame = (0,blurred/* textOf */.b6)(first.object) === (0,blurred/* textOf */.b6)(second.object);
    return { object: isSame ? first.object : (0,blurred/* agreed */.bL)(first.object, second.object, anyOrder), answers };
};

// EXTERNAL MODULE: ./build/org-rules/namespace-labels.js
var namespace_labels = __webpack_require__(47842);
;// CONCATENATED MODULE: ./build/org-rules/vap/vap-rules.js




/** ValidatingAdmissionPolicies with their bindings and parameters. A policy that nothing binds says nothing, as in a cluster. */
const vapRules = (documents, minor) => {
    const problems = [];
    const bindings = [];
    const params = [];
    const read = [];
    for (const document of documents) {
        const { fields, object } = document;
        if (isPolicy(fields)) {
            const { policy, problems: own } = readPolicy(fields, minor);
            (0,append_all/* appendAll */.u)(problems, own.map(problem => toProblem(object, problem)));
            read.push({ document, policy, broken: own[0] && describe(own[0]) });
        }
        else if (isBinding(fields)) {
            const { binding, problems: own } = readBinding(fields);
            (0,append_all/* appendAll */.u)(problems, own.map(problem => toProblem(object, problem)));
            if (own.length === 0)
                bindings.push({ binding, object });
        }
        else
            params.push(fields);
    }
    const bound = read.map(({ document, policy, broken }) => {
        const own = bindings.flatMap(({ binding }) => (binding.policyName === policy.name ? [binding] : []));
        return boundPolicy(document, 'ValidatingAdmissionPolicy', policy, own, broken);
    });
    for (const { binding, object } of bindings) {
        const { policyName, name } = binding;
        if (!read.some(({ policy }) => policy.name === policyName))
            problems.push({
                path: object.file.path,
                range: (0,object_value/* placeOf */.$t)(object.node, ['spec', 'policyName']),
                level: 'warning',
                message: `The binding "${name}" is of the policy "${policyName}", which is not there: it does nothing.`,
            });
    }
    return boundRuleSet(bound, params, problems);
};

;// CONCATENATED MODULE: ./build/org-rules/load-org-rules.js











/** Documents of all policies together: honest sets have some hundreds. */
const maxDocuments = 5_000;
/**
 * Reads all rules of an organization, each document by the engine that knows its kind. A module in Rego is that of a template of Gatekeeper where it
 * is called as that is, and else has rules of its own. `minor` is the version of Kubernetes 1.
 */
const loadOrgRules = (files, modules, minor) => {
    const problems = [];
    const documents = [];
    for (const { path, text } of files) {
        const file = (0,parse/* parseKubernetes */.K)((0,source_file/* sourceFile */.s)(path, text));
        for (const { level, message, range } of file.notifications)
            if (level === 'error')
                problems.push({ path, range: range ?? { start: 0, end: 0 }, level, message });
        for (const object of file.objects) {
            const fields = (0,object_value/* fieldsOf */.Pf)(object.node);
            if ((0,org_rules_fields/* isFields */.Ce)(fields))
                documents.push({ fields, object });
            else
                problems.push({ path, range: object.range, level: 'error', message: `${object.subject} can't be read: ${fields.reason}` });
        }
    }
    if (documents.length > maxDocuments) {
        const message = `There are ${documents.length} documents of organization rules; at most ${maxDocuments} are read.`;
        problems.push({ path: files[0]?.path ?? '', range: { start: 0, end: 0 }, level: 'error', message });
    }
    const read = documents.slice(0, maxDocuments);
    const ofTemplates = new Set(read.flatMap(({ fields }) => moduleOfTemplate(fields, modules) ?? []));
    const mutations = readMutations(read, minor);
    const inCluster = (0,namespace_labels/* withNamespaces */.Z)((0,namespace_labels/* labelsOfNamespaces */.P)(read.map(({ fields }) => fields)));
    const sets = [
        { rules: [], problems, judge: () => [] },
        { rules: [], problems: [], judge: () => [], ...(mutations && { mutations }) },
        vapRules(read, minor),
        kyvernoRules(read),
        validatingPolicyRules(read, minor),
        gatekeeperRules(read, modules, minor),
        regoRules(modules.filter(file => !ofTemplates.has(file))),
    ];
    return sets.map(({ mutations: changing, ...set }) => ({
        ...set,
        judge: (change, cluster, budget) => set.judge(change, inCluster(cluster), budget),
        ...(changing && {
            mutations: { ...changing, apply: (change, cluster, budget) => changing.apply(change, inCluster(cluster), budget) },
        }),
    }));
};


/***/ }),

/***/ 55603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ty: () => (/* binding */ blurred),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   bL: () => (/* binding */ agreed)
/* harmony export */ });
/* harmony import */ var _facts_kubernetes_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70411);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84466);
/* harmony import */ var _org_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54576);



/** An object of which some fields are not known, all but its name where these can't be told. `reason` is a full sentence. */
const blurred = (object, touched, reason) => {
    const unknown = new _org_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownPart */ .A(reason);
    const paths = touched ?? everything(object);
    return paths.reduce((made, path) => blurredAt(made, path, unknown), object);
};
/** All fields of an object but those that say which one it is. */
const everything = (object) => {
    const type = (0,_facts_kubernetes_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .typeOfKind */ .MO)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(object, 'apiVersion') ?? '', (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(object, 'kind') ?? '');
    const known = (type === undefined ? undefined : (0,_facts_kubernetes_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOfType */ .b9)(type))?.keys() ?? ['spec', 'status', 'data'];
    const own = new Set([...known, ...Object.keys(object)]);
    for (const field of ['apiVersion', 'kind', 'metadata'])
        own.delete(field);
    return [
        ...['labels', 'annotations', 'finalizers', 'ownerReferences'].map(field => ['metadata', field]),
        ...[...own].map(field => [field]),
    ];
};
/** What is missing on the way is not known either: it may come with the field. */
const blurredAt = (fields, [key = '', ...rest], unknown) => {
    const own = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (own instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownPart */ .A)
        return fields;
    return { ...fields, [key]: rest.length > 0 && (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .Ce)(own) ? blurredAt(own, rest, unknown) : unknown };
};
/** What two results have in common; where they differ, and not only in the order of a list, it is not known which it is. */
const agreed = (one, other, reason) => {
    const unknown = new _org_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownPart */ .A(reason);
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return Object.fromEntries([...names].map(name => [name, agreedValue(one[name], other[name], unknown)]));
};
const agreedValue = (one, other, unknown) => {
    if (one === undefined || other === undefined)
        return unknown;
    if (one === other || one instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownPart */ .A)
        return one;
    if (other instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownPart */ .A)
        return other;
    if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .Ce)(one) && (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .Ce)(other))
        return agreed(one, other, unknown.reason);
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isItems */ .Z$)(one) || !(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isItems */ .Z$)(other))
        return unknown;
    const [own, theirs] = [one, other].map(items => items.map(textOf));
    if (own?.toSorted().join('\n') === theirs?.toSorted().join('\n'))
        return one;
    return one.length === other.length ? one.map((item, index) => agreedValue(item, other[index], unknown)) : unknown;
};
/** Equal texts for equal values, whatever the order of their fields. */
const textOf = (value) => {
    if (value instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownPart */ .A)
        return `unknown ${JSON.stringify(value.reason)}`;
    if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isItems */ .Z$)(value))
        return `[${value.map(textOf).join()}]`;
    if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .Ce)(value))
        return `{${Object.entries(value)
            .map(([key, item]) => `${JSON.stringify(key)}:${textOf(item)}`)
            .toSorted()
            .join()}}`;
    return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
};


/***/ }),

/***/ 31317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ overMutated)
});

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/org-rules/fields.js
var fields = __webpack_require__(84466);
// EXTERNAL MODULE: ./build/org-rules/mutation/blurred.js
var blurred = __webpack_require__(55603);
;// CONCATENATED MODULE: ./build/org-rules/mutation/origins.js


/**
 * Where a place in a changed object stands in the object as it is written, as deep as that is sure: items of lists may have moved, and what a policy
 * added stands nowhere.
 */
const originOf = (written, changed, path) => {
    let origin = [];
    let here = changed;
    for (const key of path) {
        const item = (0,fields/* valueAt */.fK)(here, key);
        if ((0,fields/* isItems */.Z$)(here) && item !== undefined) {
            const index = indexOf((0,fields/* valueAt */.fK)(written, ...origin), item);
            if (index === -1)
                return origin;
            origin = [...origin, index];
        }
        else
            origin = [...origin, key];
        here = item;
    }
    return origin;
};
/** Items are found again by their names; those that have none where they are as they were. */
const indexOf = (items, wanted) => {
    if (!(0,fields/* isItems */.Z$)(items))
        return -1;
    const name = (0,fields/* isFields */.Ce)(wanted) ? wanted['name'] : undefined;
    if (typeof name === 'string')
        return items.findIndex(item => (0,fields/* isFields */.Ce)(item) && item['name'] === name);
    const text = (0,blurred/* textOf */.b6)(wanted);
    return items.findIndex(item => (0,blurred/* textOf */.b6)(item) === text);
};

;// CONCATENATED MODULE: ./build/org-rules/mutation/over-mutated.js


/**
 * Rules that judge objects as the MutatingAdmissionPolicies of `changing` leave them. Places in their answers are those of the objects as they are
 * written. `tellsRefusals` adds a rule for each of these policies: it refuses what the policy can't be applied to.
 */
const overMutated = (sets, changing, tellsRefusals) => {
    const mutations = changing.flatMap(set => set.mutations ?? []);
    if (mutations.length === 0)
        return sets;
    // All sets are asked about the same change, one after the other.
    const mutated = (0,once_for/* onceFor */.b)((_change) => ({}));
    const apply = (change, cluster, budget) => {
        const kept = mutated(change);
        kept.result ??= mutations.reduce((made, one) => {
            const next = one.apply(made.change, cluster, budget);
            return { change: next.change, answers: [...made.answers, ...next.answers] };
        }, { change, answers: [] });
        return kept.result;
    };
    const judging = sets.map(set => ({
        ...set,
        *judge(change, cluster, budget) {
            const { change: made } = apply(change, cluster, budget);
            for (const answer of set.judge(made, cluster, budget))
                yield placed(answer, change, made);
        },
    }));
    if (!tellsRefusals)
        return judging;
    const refusing = {
        rules: mutations.flatMap(({ rules }) => rules),
        problems: mutations.flatMap(({ problems }) => problems),
        judge: (change, cluster, budget) => apply(change, cluster, budget).answers,
    };
    return [refusing, ...judging];
};
const placed = (answer, { object: written }, { object: changed }) => answer.outcome === 'pass' || !answer.place || !written || !changed || written === changed
    ? answer
    : { ...answer, place: originOf(written, changed, answer.place) };


/***/ }),

/***/ 47842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ labelsOfNamespaces),
/* harmony export */   Z: () => (/* binding */ withNamespaces)
/* harmony export */ });
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9507);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84466);


/** The labels of the namespaces among some objects, by name, with the one that each has from the API server. */
const labelsOfNamespaces = (objects) => new Map(objects.flatMap(fields => {
    const name = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(fields, 'kind') === 'Namespace' ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(fields, 'metadata', 'name') : undefined;
    if (name === undefined)
        return [];
    const labels = Object.entries((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsAt */ .$5)(fields, 'metadata', 'labels')).filter((entry) => typeof entry[1] === 'string');
    return [[name, { ...Object.fromEntries(labels), 'kubernetes.io/metadata.name': name }]];
}));
/** What is known of a cluster, and what policies' own folder says of its namespaces, which counts more than what a repository says. */
const withNamespaces = (labels) => labels.size === 0
    ? cluster => cluster
    : (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_1__/* .onceFor */ .b)(cluster => ({ ...cluster, namespaceLabels: new Map([...cluster.namespaceLabels, ...labels]) }));


/***/ }),

/***/ 38003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ StepBudget),
/* harmony export */   p: () => (/* binding */ outOfTime)
/* harmony export */ });
/** Steps for one object, all rules together: some tenth of a second. */
const stepsPerObject = 800_000;
/** Steps for one side of a review: a second and a half. */
const stepsPerSide = 12_000_000;
/**
 * What each object may take besides: some three milliseconds, so that it is hostile rules that end, and not a large repository with many honest
 * ones. Two hundred policies take some ten thousand steps for an object.
 */
const freeStepsPerObject = 20_000;
/** What an object takes before it is judged: some tenth of a microsecond for each character. */
const stepsPerCharacter = 1;
/** How much of its time an object may have taken before it is judged: the rest is for rules. */
const mostBefore = 0.75 * stepsPerObject;
/** Why a rule was not asked, or gave no answer. */
const outOfTime = 'The rules of the organization have had their time.';
/** Longer objects are not judged: no API server takes one. Source: etcd, `--max-request-bytes` (1.5 MiB). */
const maxObjectCharacters = 1_572_864;
const tooLarge = 'The object is longer than 1.5 MiB as it is written, and etcd takes no longer one, so that no rule was asked of it. Split it into several objects.';
/**
 * What organization rules may take, counted in steps and not in time, so that the same review has the same answer on every machine. An
 * honest rule takes some hundreds of steps for an object.
 */
class StepBudget {
    #ofObject = 0;
    #ofSide = 0;
    /**
     * The next object begins, of so many characters: it is read, and gets its defaults, before any rule asks. Says why no rule may be asked of it;
     * undefined where all may.
     */
    begin(characters = 0) {
        const steps = characters * stepsPerCharacter;
        this.#ofObject = Math.min(steps, mostBefore);
        if (characters > maxObjectCharacters)
            return tooLarge;
        if (steps <= freeStepsPerObject)
            return undefined;
        if (this.#ofSide > stepsPerSide)
            return outOfTime;
        this.#ofSide += steps - freeStepsPerObject;
        return undefined;
    }
    isSpent = (steps = 1) => {
        const before = Math.max(freeStepsPerObject, this.#ofObject);
        this.#ofObject += steps;
        this.#ofSide += Math.max(0, this.#ofObject - before);
        return this.#ofObject > stepsPerObject || (this.#ofSide > stepsPerSide && this.#ofObject > freeStepsPerObject);
    };
}


/***/ }),

/***/ 69523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ minorOf),
/* harmony export */   I6: () => (/* binding */ isPolicyManifest),
/* harmony export */   TU: () => (/* binding */ unnamedModule),
/* harmony export */   lR: () => (/* binding */ placedProblem),
/* harmony export */   mJ: () => (/* binding */ loadOwnRules),
/* harmony export */   qu: () => (/* binding */ dataOf)
/* harmony export */ });
/* harmony import */ var _org_rules_cel_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94596);
/* harmony import */ var _org_rules_load_org_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13016);
/* harmony import */ var _org_rules_mutation_over_mutated_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31317);
/* harmony import */ var _policy_config_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72950);
/* harmony import */ var _policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32370);
/* harmony import */ var _text_line_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26583);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58379);
/* harmony import */ var _decode_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21448);








/** True for files of policies in folders that policy names: not what a module in Rego finds under `data`. */
const isPolicyManifest = (path) => /\.(?:ya?ml|json)$/u.test(path) && !path.endsWith(dataEnding);
/** What a module in Rego finds under `data` lies beside it: `images.data.json` for `images.wasm`. */
const dataEnding = '.data.json';
const dataOf = (modulePath) => modulePath.replace(/\.wasm$/u, dataEnding);
/** Why a module in a folder is not used. */
const unnamedModule = (path) => `Policy does not name the module "${path}", so that nobody knows whether it is meant. Name it as ${path}@sha256:DIGEST.`;
/** The minor version of Kubernetes 1 that policy asks for. */
const minorOf = ({ kubernetesVersion }) => kubernetesVersion === 'newest' ? _org_rules_cel_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .newestMinor */ .WM : Number(kubernetesVersion.slice(kubernetesVersion.indexOf('.') + 1));
/** Reads the rules that an organization's policy names, of the files of its repository. What can't be used is told with file and line. */
const loadOwnRules = ({ files, named, appliesMutations }, minor) => {
    const problems = files.errors.map(error => ({
        level: 'error',
        path: error.path,
        range: error.range,
        message: (0,_policy_config_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorSentence */ .O8)(error),
    }));
    const { texts, modules } = usedFiles(files, named, (path, message) => problems.push({ level: 'error', path: files.folder + path, range: { start: 0, end: 0 }, message }));
    const loaded = (0,_org_rules_load_org_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .loadOrgRules */ .Q)(texts.map(({ path, text }) => ({ path: files.folder + path, text })), modules.map(module => ({ ...module, path: files.folder + module.path })), minor);
    const sets = appliesMutations ? (0,_org_rules_mutation_over_mutated_js__WEBPACK_IMPORTED_MODULE_2__/* .overMutated */ .D)(loaded, loaded, true) : loaded.map(withoutMutations);
    return { sets, problems: [...problems, ...sets.flatMap(set => set.problems)] };
};
/** The same rules where nothing changes objects before. */
const withoutMutations = ({ rules, problems, judge }) => ({ rules, problems, judge });
/** What of the files policy names. */
const usedFiles = ({ files, folder, errors }, named, say) => {
    const digests = new Map(named.flatMap(place => (0,_policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namedModule */ .gq)(place) ?? []).map(({ path, sha256 }) => [path, sha256]));
    const wanted = new Set();
    for (const place of named.filter(entry => (0,_policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namedModule */ .gq)(entry) === undefined).map(_policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namedPath */ .hq)) {
        const found = [...files.keys()].filter(path => path === place || ((0,_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .liesBelow */ .Zj)(path, place) && isPolicyManifest(path)));
        for (const path of found)
            wanted.add(path);
        for (const path of files.keys())
            if ((0,_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .liesBelow */ .Zj)(path, place) && path.endsWith('.wasm') && !digests.has(path))
                say(path, unnamedModule(path));
        if (found.length === 0 && !errors.some(({ path }) => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .liesWithin */ .ZQ)(path, folder + place)))
            say(place, `Policy names "${place}" for organization rules, and beside the policy file there is no such file or folder with manifests.`);
    }
    const read = (path) => {
        const decoded = (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeText */ .g7)(files.get(path) ?? new Uint8Array());
        if (decoded.state === 'text')
            return decoded.text;
        say(path, `The file can't be read: ${decoded.state === 'unreadable' ? decoded.reason : 'it is no text.'}`);
        return undefined;
    };
    const modules = [...digests].flatMap(([path, sha256]) => {
        const bytes = files.get(path);
        if (bytes === undefined) {
            say(path, 'Policy names this module, and there is no such file beside the policy file.');
            return [];
        }
        const data = files.has(dataOf(path)) ? read(dataOf(path)) : undefined;
        if (files.has(dataOf(path)) && data === undefined)
            return [];
        return [{ path, bytes, sha256, ...(data !== undefined && { data }) }];
    });
    const texts = [...wanted].toSorted().flatMap(path => {
        const text = read(path);
        return text === undefined ? [] : [{ path, text }];
    });
    return { texts, modules };
};
/** A problem as a sentence with its place, for who does not have the file: `acme/.github: tidewaiter/rules/images.yaml:12: \u2026`. */
const placedProblem = ({ files: { repository, folder, files } }, problem) => {
    const bytes = files.get(problem.path.slice(folder.length));
    const text = bytes && (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeText */ .g7)(bytes);
    const line = text?.state === 'text' ? new _text_line_index_js__WEBPACK_IMPORTED_MODULE_7__/* .LineIndex */ .r(text.text).line(problem.range.start) : 1;
    return `The organization's rules (${repository}, ${problem.path}:${line}): ${problem.message}`;
};


/***/ })

};
