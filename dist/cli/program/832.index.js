"use strict";
exports.id = 832;
exports.ids = [832];
exports.modules = {

/***/ 68080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ elsewhere),
/* harmony export */   Se: () => (/* binding */ dockerfilePath),
/* harmony export */   ad: () => (/* binding */ companionPath),
/* harmony export */   eC: () => (/* binding */ basePaths),
/* harmony export */   n_: () => (/* binding */ overrideKind)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10912);

/** Longer references are no paths. */
const maxReferenceLength = 1024;
/** `https://\u2026`, `oci://\u2026`, `git@\u2026`: fetched by Compose from elsewhere, never part of the repository. */
const remote = /^(?:[a-z][a-z0-9+.-]{0,20}:|git@)/i;
/** Git repositories and images by their addresses, also the short one of GitHub's. Source: BuildKit, `util/gitutil`; Compose, `pkg/remote`. */
const remoteAddress = /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|[\w.-]{1,64}@[\w.-]{1,255}:|github\.com\/|oci:)/i;
/** Says of a text for which there is no path why not; undefined text: a variable decides. */
const elsewhere = (text) => {
    if (text === undefined)
        return 'unknown';
    return remoteAddress.test(text) ? 'remote' : 'outside';
};
/** The folder of a path, without a trailing slash; empty at the root. */
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
/**
 * The repository path of a file that the file at `from` refers to, relative to its folder. Undefined when it is remote, absolute,
 * or outside the repository.
 */
const companionPath = (from, reference) => {
    if (reference === '' ||
        reference.length > maxReferenceLength ||
        reference.startsWith('/') ||
        reference.startsWith('~') ||
        remote.test(reference))
        return undefined;
    const kept = [];
    for (const segment of [...folderOf(from).split('/'), ...reference.replaceAll('\\', '/').split('/')]) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            kept.push(segment);
        else if (kept.pop() === undefined)
            return undefined;
    }
    return kept.length === 0 ? undefined : kept.join('/');
};
const dockerComposeBases = ['docker-compose.yml', 'docker-compose.yaml', 'compose.yaml', 'compose.yml'];
const composeBases = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const namePattern = /^(?:docker-)?compose[-._]([\w.-]{1,100})\.ya?ml$/i;
/** What a file's name says about its place: `compose.override.yaml` is merged onto `compose.yaml` by default. */
const overrideKind = (path) => {
    const middle = namePattern.exec((0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path))?.[1];
    if (middle === undefined)
        return 'none';
    return middle.toLowerCase() === 'override' || middle.toLowerCase().endsWith('.override') ? 'override' : 'environment';
};
/** Paths at which the base of an override may be, the likeliest first; none for a file that is no override. */
const basePaths = (path) => {
    if (overrideKind(path) === 'none')
        return [];
    const folder = folderOf(path);
    const names = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path).toLowerCase().startsWith('docker') ? dockerComposeBases : composeBases;
    return names.map(name => (folder === '' ? name : `${folder}/${name}`));
};
/**
 * The repository path of the Dockerfile of a build, whose context is relative to the Compose file at `from` and whose Dockerfile to the context. Undefined when
 * it is elsewhere. Source: Compose Build Specification, `context`, `dockerfile`.
 */
const dockerfilePath = (from, context, dockerfile) => dockerfile.startsWith('/') || remote.test(context) ? undefined : companionPath(from, `${context === '' ? '.' : context}/${dockerfile}`);


/***/ }),

/***/ 87785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ composeBoolean)
/* harmony export */ });
/** The words that Compose takes for booleans, quoted or not, after interpolation. Source: compose-go, `loader/interpolate.go`. */
const composeBoolean = (text) => {
    switch (text?.toLowerCase()) {
        case 'true':
        case 'yes':
        case 'y':
        case 'on':
            return true;
        case 'false':
        case 'no':
        case 'n':
        case 'off':
            return false;
        default:
            return undefined;
    }
};


/***/ }),

/***/ 54339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ interpolate),
/* harmony export */   JS: () => (/* binding */ interpolatedPart),
/* harmony export */   _O: () => (/* binding */ separatorOffsets),
/* harmony export */   g1: () => (/* binding */ unknownMark)
/* harmony export */ });
/** Nested defaults deeper than this (`${A:-${B:-\u2026}}`) are unknown. */
const maxDepth = 16;
/** Longer texts are not interpolated; what they give is unknown when a variable is inside. */
const maxLength = 1_000_000;
/** Stands for a part that is only known at run time, in a pattern. Can't occur in YAML. */
const unknownMark = '\0';
const isNameStart = (code) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isNamePart = (code) => isNameStart(code) || (code >= 48 && code <= 57);
/** One reading of a text from left to right. Each character is read once, also in nested defaults. */
class Reader {
    variables = [];
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    /** Reads up to the end, or in a nested text up to the `}` that closes it, and gives what it stands for. */
    read(depth) {
        const parts = [];
        let literal = this.#at;
        while (this.#at < this.#text.length) {
            const code = this.#text.charCodeAt(this.#at);
            if (depth > 0 && code === 125)
                break;
            if (code !== 36) {
                this.#at++;
                continue;
            }
            parts.push(this.#text.slice(literal, this.#at), this.#reference(depth));
            literal = this.#at;
        }
        parts.push(this.#text.slice(literal, this.#at));
        return parts.join('');
    }
    /** At a `$`. A dollar sign that begins nothing stands for itself. */
    #reference(depth) {
        this.#at++;
        const next = this.#text.charAt(this.#at);
        if (next === '$') {
            this.#at++;
            return '$';
        }
        if (next === '{')
            return this.#braced(depth);
        const name = this.#name();
        if (name === '')
            return '$';
        this.variables.push(name);
        return unknownMark;
    }
    #name() {
        const start = this.#at;
        if (!isNameStart(this.#text.charCodeAt(start)))
            return '';
        while (this.#at < this.#text.length && isNamePart(this.#text.charCodeAt(this.#at)))
            this.#at++;
        return this.#text.slice(start, this.#at);
    }
    /** `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:?error}`, `${NAME?error}`, `${NAME:+text}`, `${NAME+text}`. */
    #braced(depth) {
        this.#at++;
        const name = this.#name();
        if (name !== '')
            this.variables.push(name);
        if (depth >= maxDepth) {
            this.#skipBraces();
            return unknownMark;
        }
        const operator = this.#operator();
        const rest = this.read(depth + 1);
        this.#at++;
        return operator === '-' && name !== '' ? rest : unknownMark;
    }
    /** The operator without its colon; empty when there is none. */
    #operator() {
        const colon = this.#text.charAt(this.#at) === ':' ? 1 : 0;
        const operator = this.#text.charAt(this.#at + colon);
        if (operator !== '-' && operator !== '?' && operator !== '+')
            return '';
        this.#at += colon + 1;
        return operator;
    }
    #skipBraces() {
        for (let open = 1; this.#at < this.#text.length && open > 0; this.#at++) {
            const character = this.#text.charAt(this.#at);
            if (character === '{')
                open++;
            if (character === '}')
                open--;
        }
    }
}
/**
 * Replaces variables as Compose does, knowing none: `${X:-a}` and `${X-a}` give `a`, `$$` gives `$`, anything else makes the value unknown.
 * Source: Compose Specification, 12-interpolation. Linear.
 */
const interpolate = (text) => {
    if (!text.includes('$'))
        return { text, value: text, variables: [], pattern: text };
    if (text.length > maxLength)
        return { text, value: undefined, variables: [], pattern: unknownMark };
    const reader = new Reader(text);
    const pattern = reader.read(0);
    return { text, value: pattern.includes(unknownMark) ? undefined : pattern, variables: reader.variables, pattern };
};
/** A part of a pattern as a value: unknown when a mark is inside. */
const interpolatedPart = (pattern, whole) => ({
    text: pattern.replaceAll(unknownMark, '${\u2026}'),
    value: pattern.includes(unknownMark) ? undefined : pattern,
    variables: pattern.includes(unknownMark) ? whole.variables : [],
});
/**
 * Offsets of the colons that separate the parts of a short form (`ip:80:80`), outside `${\u2026}` and `[\u2026]`, in a text before interpolation.
 */
const separatorOffsets = (text) => {
    const offsets = [];
    let braces = 0;
    let brackets = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 36 && text.charCodeAt(at + 1) === 123) {
            braces++;
            at++;
        }
        else if (code === 125 && braces > 0)
            braces--;
        else if (braces > 0)
            continue;
        else if (code === 91)
            brackets++;
        else if (code === 93 && brackets > 0)
            brackets--;
        else if (code === 58 && brackets === 0)
            offsets.push(at);
    }
    return offsets;
};


/***/ }),

/***/ 54538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ valueStart),
/* harmony export */   v: () => (/* binding */ rangeWithin)
/* harmony export */ });
/**
 * Where a scalar's value begins in the file, when file and value have the same characters one by one: no escapes, no folded lines.
 * Undefined otherwise, and for an alias.
 */
const valueStart = (file, node) => {
    if (node.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded')
        return undefined;
    const quotes = node.style === 'plain' ? 0 : 1;
    const start = node.range.start + quotes;
    const text = file.text.slice(start, node.range.end - quotes);
    return text === node.value ? start : undefined;
};
/** Where a part of a scalar's value stands in the file; the whole node when that can't be told, or when the part is empty. */
const rangeWithin = (file, node, from, to) => {
    const start = valueStart(file, node);
    return start === undefined || from >= to ? node.range : { start: start + from, end: start + to };
};


/***/ }),

/***/ 95084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expandWord)
/* harmony export */ });
/* harmony import */ var _shell_wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59590);

/** How much longer than what is written variables may make a value; more counts as unknown, so that `ENV B=$A$A` again and again stays small. */
const maximumGrowth = 4096;
/** How deep `${a:-${b:-\u2026}}` is followed. */
const maximumDepth = 16;
/** Ends an expansion; `refusal` is BuildKit's reason, undefined when only our own limit is reached. */
class ExpansionEnd extends Error {
    refusal;
    constructor(refusal) {
        super(refusal);
        this.refusal = refusal;
    }
}
const isNameUnit = (unit) => /^[\p{L}\p{Nd}_]$/u.test(unit);
const isDigit = (unit) => unit >= '0' && unit <= '9';
const specialParameters = '@*#?-$!0';
const noVariables = [];
/** Text of which a part may be unknown, which makes all of it unknown. */
class Value {
    #parts = [];
    #maximum;
    #known = true;
    #length = 0;
    constructor(maximum) {
        this.#maximum = maximum;
    }
    add(part) {
        this.#length += part?.length ?? 0;
        if (part === undefined || this.#length > this.#maximum)
            this.#known = false;
        else if (this.#known)
            this.#parts.push(part);
    }
    get text() {
        return this.#known ? this.#parts.join('') : undefined;
    }
}
/** Reads a text as BuildKit's word expansion does: quotes go, the escape character protects, variables are replaced. */
class WordExpander {
    #text;
    #lookup;
    #escape;
    variables = [];
    #at = 0;
    #depth = 0;
    constructor(text, lookup, escapeUnit) {
        this.#text = text;
        this.#lookup = lookup;
        this.#escape = escapeUnit;
    }
    /** Reads up to `stop` (which is consumed) or, without one, to the end. `keepEscapes`: for patterns, where they mean something later. */
    read(stop, keepEscapes = false) {
        const value = new Value(this.#text.length + maximumGrowth);
        while (this.#at < this.#text.length) {
            const unit = this.#text[this.#at] ?? '';
            if (unit === stop) {
                this.#at += 1;
                return value.text;
            }
            value.add(this.#unit(unit, keepEscapes));
        }
        if (stop !== undefined)
            throw new ExpansionEnd(`syntax error: missing '${stop}'`);
        return value.text;
    }
    #unit(unit, keepEscapes) {
        if (unit === "'")
            return this.#singleQuoted();
        if (unit === '"')
            return this.#doubleQuoted();
        if (unit === '$')
            return this.#variable();
        this.#at += 1;
        if (unit !== this.#escape)
            return unit;
        const next = this.#text[this.#at] ?? '';
        this.#at += 1;
        return keepEscapes ? unit + next : next;
    }
    #singleQuoted() {
        const close = this.#text.indexOf("'", this.#at + 1);
        if (close === -1)
            throw new ExpansionEnd('unexpected end of statement while looking for matching single-quote');
        const value = this.#text.slice(this.#at + 1, close);
        this.#at = close + 1;
        return value;
    }
    #doubleQuoted() {
        const value = new Value(this.#text.length + maximumGrowth);
        this.#at += 1;
        while (this.#at < this.#text.length) {
            const unit = this.#text[this.#at] ?? '';
            if (unit === '"') {
                this.#at += 1;
                return value.text;
            }
            value.add(unit === '$' ? this.#variable() : this.#inDoubleQuotes(unit));
        }
        throw new ExpansionEnd('unexpected end of statement while looking for matching double-quote');
    }
    #inDoubleQuotes(unit) {
        this.#at += 1;
        const next = this.#text[this.#at];
        if (unit !== this.#escape || next === undefined)
            return unit === this.#escape ? '' : unit;
        if (next !== '"' && next !== '$' && next !== this.#escape)
            return unit;
        this.#at += 1;
        return next;
    }
    #variable() {
        this.#at += 1;
        if (this.#text[this.#at] === '{') {
            this.#at += 1;
            return this.#braced();
        }
        const name = this.#name();
        return name === '' ? '$' : this.#valueOf(this.#use(name));
    }
    #name() {
        const from = this.#at;
        const first = this.#text[from] ?? '';
        if (isDigit(first)) {
            while (isDigit(this.#text[this.#at] ?? ''))
                this.#at += 1;
        }
        else if (first !== '' && specialParameters.includes(first)) {
            this.#at += 1;
        }
        else {
            while (isNameUnit(this.#text[this.#at] ?? ''))
                this.#at += 1;
        }
        return this.#text.slice(from, this.#at);
    }
    #use(name) {
        this.variables.push(name);
        return this.#lookup(name);
    }
    #valueOf(binding) {
        return binding.state === 'known' ? binding.value : undefined;
    }
    #braced() {
        if (this.#depth >= maximumDepth)
            throw new ExpansionEnd(undefined);
        this.#depth += 1;
        const name = this.#name();
        const binding = name === '' ? undefined : this.#use(name);
        const value = this.#modified(binding);
        this.#depth -= 1;
        return value;
    }
    #modified(binding) {
        const modifier = this.#text[this.#at] ?? '';
        this.#at += 1;
        const value = binding === undefined ? '' : this.#valueOf(binding);
        switch (modifier) {
            case '}':
                return value;
            case ':':
                return this.#conditional(this.#conditionalModifier(), true, binding);
            case '-':
            case '+':
            case '?':
                return this.#conditional(modifier, false, binding);
            case '#':
            case '%':
                return this.#trimmed(modifier, value);
            case '/':
                return this.#replaced(value);
            case '':
                throw new ExpansionEnd("syntax error: missing '}'");
            default:
                throw new ExpansionEnd(`unsupported modifier (${modifier}) in substitution`);
        }
    }
    #conditionalModifier() {
        const modifier = this.#text[this.#at] ?? '';
        if (modifier === '' || !'-+?'.includes(modifier))
            throw new ExpansionEnd(`unsupported modifier (:${modifier}) in substitution`);
        this.#at += 1;
        return modifier;
    }
    #conditional(modifier, emptyIsUnset, binding) {
        const word = this.read('}');
        if (binding === undefined || binding.state === 'unknown')
            return undefined;
        if (binding.state === 'unset')
            return modifier === '-' ? word : undefined;
        const counts = binding.value !== '' || !emptyIsUnset;
        if (modifier === '-')
            return counts ? binding.value : word;
        if (modifier === '+')
            return counts ? word : '';
        return counts ? binding.value : undefined;
    }
    #trimmed(modifier, value) {
        const longest = this.#text[this.#at] === modifier;
        if (longest)
            this.#at += 1;
        const pattern = this.read('}', true);
        if (value === undefined || pattern === undefined)
            return undefined;
        return modifier === '#' ? (0,_shell_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutPrefix */ .Z7)(value, pattern, longest) : (0,_shell_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSuffix */ .al)(value, pattern, longest);
    }
    #replaced(value) {
        const all = this.#text[this.#at] === '/';
        if (all)
            this.#at += 1;
        const pattern = this.read('/', true);
        const replacement = this.read('}', true);
        if (value === undefined || pattern === undefined || replacement === undefined)
            return undefined;
        return (0,_shell_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceWildcard */ .L9)(value, pattern, replacement, all);
    }
}
const isPlain = (text, escapeUnit) => !text.includes('$') && !text.includes('"') && !text.includes("'") && !text.includes(escapeUnit);
/**
 * Removes quotes and puts variables in. Source: Dockerfile reference, "Environment replacement".
 * A text that BuildKit refuses has an `error` and no value.
 */
const expandWord = (text, lookup, escapeUnit) => {
    if (isPlain(text, escapeUnit))
        return { value: text, variables: noVariables };
    const expander = new WordExpander(text, lookup, escapeUnit);
    try {
        const value = expander.read();
        return { value, variables: expander.variables };
    }
    catch (error) {
        if (!(error instanceof ExpansionEnd))
            throw error;
        return { value: undefined, variables: expander.variables, ...(error.refusal !== undefined && { error: error.refusal }) };
    }
};


/***/ }),

/***/ 22878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HG: () => (/* binding */ Scope),
/* harmony export */   KV: () => (/* binding */ onBaseImage),
/* harmony export */   St: () => (/* binding */ onScratch),
/* harmony export */   gE: () => (/* binding */ unknownBinding),
/* harmony export */   l1: () => (/* binding */ outsideStages),
/* harmony export */   rM: () => (/* binding */ unsetBinding),
/* harmony export */   v1: () => (/* binding */ isSetByBuilder)
/* harmony export */ });
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29546);

const unknownBinding = { state: 'unknown' };
const unsetBinding = { state: 'unset' };
/** Set by BuildKit for every build. Source: Dockerfile reference, "Automatic platform ARGs in the global scope" and "Predefined ARGs". */
const setByBuilder = new Set([
    ...['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'].flatMap(part => [`TARGET${part}`, `BUILD${part}`]),
    ...['TARGETSTAGE', 'SOURCE_DATE_EPOCH', 'BUILDKIT_SYNTAX', 'BUILDKIT_CONTEXT_KEEP_GIT_DIR', 'BUILDKIT_SANDBOX_HOSTNAME'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap(name => [name, name.toLowerCase()]),
]);
const isSetByBuilder = (name) => setByBuilder.has(name);
/** Before the first FROM, and in FROM itself: what nobody declared is unset, unless the builder sets it. */
const outsideStages = name => (isSetByBuilder(name) ? unknownBinding : unsetBinding);
/** In a stage on a base image: it may bring any variable. */
const onBaseImage = () => unknownBinding;
/** In a stage FROM scratch. */
const onScratch = () => unsetBinding;
/** How far up a chain of stages a name is looked for; files have chains of two or three. */
const maximumChain = 64;
/**
 * The variables of one stage (or of the part before the first FROM) with all their versions, so that an instruction can keep a view of them
 * as they were at its place without a copy.
 */
class Scope {
    #parent;
    #otherwise;
    #versions = new Map();
    #time = 0;
    /** `parent` is the scope of the stage that this one is FROM; `otherwise` is what names are that nobody declared. */
    constructor(parent, otherwise) {
        this.#parent = parent;
        this.#otherwise = otherwise;
    }
    set(name, binding) {
        this.#time += 1;
        const versions = this.#versions.get(name);
        const version = { since: this.#time, binding };
        if (versions === undefined)
            this.#versions.set(name, [version]);
        else
            versions.push(version);
    }
    /** The variables as they are now; later changes don't show. */
    snapshot() {
        const time = this.#time;
        return name => this.#at(name, time) ?? this.#inherited(name);
    }
    #at(name, time) {
        const versions = this.#versions.get(name);
        if (versions === undefined)
            return undefined;
        return versions[(0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_0__/* .countWhile */ .P)(versions.length, index => (versions[index]?.since ?? 0) <= time) - 1]?.binding;
    }
    #inherited(name) {
        let scope = this.#parent;
        for (let steps = 0; scope !== undefined && steps < maximumChain; steps += 1) {
            const binding = scope.#versions.get(name)?.at(-1)?.binding;
            if (binding !== undefined)
                return binding;
            if (scope.#parent === undefined)
                return scope.#otherwise(name);
            scope = scope.#parent;
        }
        return scope === undefined ? this.#otherwise(name) : unknownBinding;
    }
}


/***/ }),

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
/** More than the longest host, path, tag and digest together: a longer text is no reference, and is not looked at. */
const maxTextLength = 1024;
const maxTagLength = 128;
/** Algorithms that go-digest registers, with the length of their hexadecimal part. Others are "unsupported digest algorithm" for Docker and containerd. */
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

/***/ 92735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ patternOf),
/* harmony export */   QH: () => (/* binding */ unknownPart),
/* harmony export */   fm: () => (/* binding */ partialImage)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94815);

/** Stands for an unknown part in a pattern; it can occur in no reference. */
const unknownPart = '\0';
const knownName = (pattern) => {
    const first = pattern.indexOf(unknownPart);
    const head = pattern.slice(0, first);
    if (pattern.includes('/', first))
        return undefined;
    const separator = /[:@]/.exec(head.slice(head.lastIndexOf('/') + 1));
    return separator === null ? undefined : (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_)(head.slice(0, head.lastIndexOf('/') + 1 + separator.index));
};
const knownEnding = (pattern) => {
    const tail = pattern.slice(pattern.lastIndexOf(unknownPart) + 1);
    const slash = tail.lastIndexOf('/');
    // Why: without a slash or separator the tail may continue an unknown tag (`${IMAGE}-debug`).
    const text = slash !== -1 ? tail.slice(slash + 1) : tail.startsWith(':') || tail.startsWith('@') ? `x${tail}` : '';
    const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_)(text);
    if (!reference)
        return undefined;
    const { tag, digest } = reference;
    return { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
};
/** What a pattern with `unknownPart` in it says for certain; undefined when nothing is, or when nothing in it is unknown. */
const partialImage = (pattern) => {
    if (!pattern.includes(unknownPart))
        return undefined;
    const name = knownName(pattern);
    const ending = knownEnding(pattern);
    return name || ending ? { ...(name && { name }), ...(ending && { ending }) } : undefined;
};
// Each alternative ends at the next opening bracket of its kind, so that unclosed ones cost no more than their length.
const placeholders = /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_]\w*/g;
/** A text with its variables (`$X`, `${X}`, `$(X)`) and template actions (`{{ x }}`) replaced by `unknownPart`. */
const patternOf = (text) => text.replaceAll(placeholders, unknownPart);


/***/ }),

/***/ 86594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ mayBeWindowsImage),
/* harmony export */   n: () => (/* binding */ isWindowsImage)
/* harmony export */ });
/**
 * Repositories of which every image holds Windows. Sources: Microsoft Artifact Registry, "Windows base images" and ".NET Framework"; Docker Hub, `winamd64`, where
 * the Windows builds of Docker Official Images are made.
 */
const windowsRepository = /^(?:mcr\.microsoft\.com\/(?:windows(?:\/|$)|dotnet\/framework\/)|docker\.io\/(?:winamd64\/|microsoft\/(?:windows|nanoserver|iis|aspnet|dotnet-framework)))/;
/** Who publishes builds for Windows beside those for Linux, under tags that tell the two apart: Docker Official Images and Microsoft. */
const publishesBoth = /^(?:docker\.io\/library\/|mcr\.microsoft\.com\/)/;
/** True for an image that its publisher builds for Windows, or may build for it. */
const mayBeWindowsImage = (image) => publishesBoth.test(`${image.registry}/${image.repository}`.toLowerCase()) || isWindowsImage(image);
/** `3.13-windowsservercore-ltsc2022`, `8.0-nanoserver-1809` */
const windowsTag = /(?:^|-)(?:nanoserver|windowsservercore)(?:-|$)/;
/**
 * True when it is certain that an image holds Windows, whose shells, users, capabilities and file systems are not those of Linux. Why certain:
 * whoever names an image of his own can call it anything, and rules for Linux must not go silent over a word in a name.
 */
const isWindowsImage = ({ registry, repository, tag = '' }) => {
    const place = `${registry}/${repository}`.toLowerCase();
    return windowsRepository.test(place) || (publishesBoth.test(place) && windowsTag.test(tag.toLowerCase()));
};


/***/ }),

/***/ 31260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   LO: () => (/* binding */ podSpecPlaces),
/* harmony export */   M_: () => (/* binding */ holdsNoPods),
/* harmony export */   ZM: () => (/* binding */ templatePathOf),
/* harmony export */   mU: () => (/* binding */ isSearched)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);

/** Where the built-in kinds keep the pod template (PodTemplateSpec), as in the API reference. */
const templatePaths = new Map([
    ['Pod', []],
    ['PodTemplate', ['template']],
    ['Deployment', ['spec', 'template']],
    ['StatefulSet', ['spec', 'template']],
    ['DaemonSet', ['spec', 'template']],
    ['ReplicaSet', ['spec', 'template']],
    ['ReplicationController', ['spec', 'template']],
    ['Job', ['spec', 'template']],
    ['CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
]);
/** Groups of the built-in workload kinds; other groups have kinds of the same names (`batch.volcano.sh/Job`). */
const workloadGroups = new Set(['', 'apps', 'batch', 'extensions']);
/** Kinds of other groups whose pod template stands where a Deployment's does. Undefined is the group of OpenShift's first releases. */
const deploymentLike = new Map([
    ['DeploymentConfig', new Set([undefined, '', 'apps.openshift.io'])],
    ['Rollout', new Set(['argoproj.io'])],
    ['CloneSet', new Set(['apps.kruise.io'])],
    ['StatefulSet', new Set(['apps.kruise.io'])],
    ['DaemonSet', new Set(['apps.kruise.io'])],
]);
/** Where a kind keeps its pod template, when it is a kind that is known to run the pods of one. */
const templatePathOf = ({ kind, group }) => {
    if (kind === undefined)
        return undefined;
    const path = templatePaths.get(kind);
    if (path !== undefined && (group === undefined || workloadGroups.has(group)))
        return path;
    return deploymentLike.get(kind)?.has(group) ? ['spec', 'template'] : undefined;
};
/** `apiVersion` before the slash; empty for the core group. */
const groupOf = (apiVersion) => apiVersion?.slice(0, Math.max(0, apiVersion.indexOf('/')));
/** Kinds that hold something that looks like a pod and is none: schemas, patterns, patches, values and data. */
const nonWorkloadKinds = new Set([
    'ConfigMap',
    'Secret',
    'Application',
    'ApplicationSet',
    'AppProject',
    'HelmRelease',
    'HelmChart',
    'HelmChartConfig',
]);
const nonWorkloadGroups = [
    'apiextensions.k8s.io',
    'admissionregistration.k8s.io',
    'admission.k8s.io',
    'apiextensions.crossplane.io',
    'kustomize.config.k8s.io',
    'kyverno.io',
    'gatekeeper.sh',
    'kubewarden.io',
    'wgpolicyk8s.io',
    'metrics.k8s.io',
    'softwarecomposition.kubescape.io',
];
/** Below this depth of a custom resource no pod spec is looked for. The deepest known (an OLM ClusterServiceVersion) is at 8. */
const maxDepth = 24;
/**
 * The pod specs of an object. Built-in kinds have theirs at one path; in any other kind every mapping counts that has a list of containers,
 * the steps of a Tekton task or the container of an Argo Workflows template, unless the kind holds schemas, patterns or values.
 */
const podSpecPlaces = (head) => {
    const path = templatePathOf(head);
    if (path !== undefined)
        return templatePlace((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(head.node, ...path));
    return isSearched(head) ? searchPodSpecs(head) : [];
};
/** True for a kind of which every part is searched for pod specs. */
const isSearched = (head) => templatePathOf(head) === undefined && !holdsNoPods(head);
/** True for kinds that hold schemas, patterns, patches, values or data, in which something looks like a pod or an image and is none. */
const holdsNoPods = ({ kind, group }) => (kind !== undefined && nonWorkloadKinds.has(kind)) ||
    (group !== undefined && nonWorkloadGroups.some(other => group === other || group.endsWith(`.${other}`)));
const templatePlace = (template) => {
    const spec = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(template, 'spec');
    return spec === undefined ? [] : [{ node: spec, metadata: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(template, 'metadata'), containers: podContainers(spec) }];
};
const lists = ['containers', 'initContainers', 'ephemeralContainers'];
const podContainers = (spec) => inSourceOrder(lists.flatMap(list => containersIn((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(spec, list)), list)));
const containersIn = (items, list) => items.flatMap((node, index) => (node.kind === 'mapping' ? [{ list, index, node, givenName: undefined }] : []));
const inSourceOrder = (containers) => containers.toSorted((a, b) => a.node.range.start - b.node.range.start);
/** Goes through what is written in the object, not through aliases: their targets are written somewhere, too. */
function* searchPodSpecs({ node: root, group }) {
    const pending = [{ node: root, parent: undefined, depth: 0 }];
    for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
        const { node, parent, depth } = visit;
        const containers = node.kind === 'mapping' ? customContainers(node, group) : undefined;
        if (node.kind === 'mapping' && containers !== undefined)
            yield { node, metadata: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(parent, 'metadata'), containers };
        if (node.kind === 'mapping' && group === 'argoproj.io' && holdsWorkflowTemplates(node))
            yield { node, metadata: undefined, containers: [] };
        if (containers !== undefined || depth === maxDepth)
            continue;
        const around = node.kind === 'mapping' ? node : parent;
        for (const below of valuesOf(node).toReversed())
            pending.push({ node: below, parent: around, depth: depth + 1 });
    }
}
/** An Argo Workflow's spec: its volumes and host namespaces are those of every template's pod. */
const holdsWorkflowTemplates = (node) => node.entries.some(entry => entry.name === 'templates' && entry.value.kind === 'sequence');
const valuesOf = (node) => node.kind === 'mapping' ? node.entries.map(entry => entry.value) : node.kind === 'sequence' ? node.items : [];
const customContainers = (node, group) => {
    if (isListOfContainers(node, 'containers', 'name'))
        return podContainers(node);
    if (group === 'tekton.dev' && isListOfContainers(node, 'steps', 'image'))
        return inSourceOrder([...listed(node, 'steps'), ...listed(node, 'sidecars')]);
    const template = group === 'argoproj.io' ? workflowTemplateContainers(node) : undefined;
    if (template !== undefined)
        return template;
    return ['initContainers', 'ephemeralContainers'].some(list => namesImages(node, list)) ? podContainers(node) : undefined;
};
const listed = (node, key) => containersIn((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, key)), 'containers');
/** The items of a list that is written in a mapping itself, not merged into it; the list may be an alias. */
const ownItems = (node, list) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node.entries.find(entry => entry.name === list)?.value);
const namesImages = (node, list) => ownItems(node, list).some(item => hasScalar(item, 'image'));
/**
 * True for a list of mappings of which one has an image, or all the given key, as containers do and schemas or patterns of containers do not. Why one:
 * an item that is no container must not hide the others.
 */
const isListOfContainers = (node, list, key) => {
    const items = ownItems(node, list);
    return namesImages(node, list) || (items.length > 0 && items.every(item => hasScalar(item, key)));
};
const hasScalar = (item, key) => {
    const node = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .deref */ .LA)(item);
    if (node?.kind !== 'mapping')
        return false;
    const found = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, key);
    return found.state === 'unknown' || (found.state === 'present' && found.node.kind === 'scalar');
};
/** `container`, `script` and `containerSet` of an Argo Workflows template, with its init containers and sidecars. */
const workflowTemplateContainers = (node) => {
    const mains = ['container', 'script'].flatMap(key => {
        const main = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(node, key);
        return main !== undefined && hasScalar(main, 'image') ? [main] : [];
    });
    const set = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(node, 'containerSet');
    const inSet = set !== undefined && isListOfContainers(set, 'containers', 'image') ? listed(set, 'containers') : [];
    if (mains.length === 0 && inSet.length === 0)
        return undefined;
    const givenName = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(node, 'name');
    return inSourceOrder([
        ...mains.map((main, index) => ({ list: 'containers', index, node: main, givenName })),
        ...inSet,
        ...containersIn((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'initContainers')), 'initContainers'),
        ...listed(node, 'sidecars'),
    ]);
};


/***/ }),

/***/ 88668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ isShell),
/* harmony export */   HN: () => (/* binding */ readsScript),
/* harmony export */   QK: () => (/* binding */ isReader),
/* harmony export */   fp: () => (/* binding */ readShellCall),
/* harmony export */   i5: () => (/* binding */ inlineCommands)
/* harmony export */ });
/** Programs that read the shell language. */
const shells = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'rbash']);
const isShell = (name) => name !== undefined && shells.has(name);
/** Builtins that put what they read into variables. */
const readers = new Set(['read', 'mapfile', 'readarray']);
const isReader = (name) => name !== undefined && readers.has(name);
const textOf = (word) => word?.value ?? word?.prefix ?? '';
/** A cluster of one-letter options with this letter: `-c`, `-ec`. */
const hasLetter = (text, letter) => /^-[A-Za-z]+$/.test(text) && text.includes(letter);
/** Reads the arguments of a shell. Source: POSIX `sh`, "Invocation"; Bash manual, "Invoking Bash". */
const readShellCall = (args) => {
    let command = false;
    let reads = false;
    let at = 0;
    for (; at < args.length; at += 1) {
        const text = textOf(args[at]);
        if (text === '--' || text === '-') {
            at += 1;
            break;
        }
        if (!/^[-+]./.test(text))
            break;
        if (hasLetter(text, 'c'))
            command = true;
        if (hasLetter(text, 's'))
            reads = true;
        if (/^[-+][A-Za-z]*[oO]$/.test(text) || text === '--rcfile' || text === '--init-file')
            at += 1;
    }
    const operand = at < args.length ? at : undefined;
    return { script: command ? operand : undefined, file: command || reads ? undefined : operand, reads };
};
/** The argument after `-c` of su, runuser and the like. */
const commandOption = (args) => {
    const at = args.findIndex(arg => textOf(arg) === '--command' || hasLetter(textOf(arg), 'c'));
    return at === -1 || at + 1 >= args.length ? [] : [{ kind: 'script', from: at + 1, to: at + 2 }];
};
/** `find \u2026 -exec command {} ;` */
const findActions = (args) => {
    const found = [];
    let from;
    for (const [at, arg] of args.entries()) {
        const text = textOf(arg);
        if (from === undefined && ['-exec', '-execdir', '-ok', '-okdir'].includes(text))
            from = at + 1;
        else if (from !== undefined && (text === ';' || text === '+')) {
            if (at > from)
                found.push({ kind: 'words', from, to: at });
            from = undefined;
        }
    }
    return found;
};
/** `env -S 'command arguments'` */
const splitString = (args) => {
    const at = args.findIndex(arg => textOf(arg) === '-S' || textOf(arg) === '--split-string');
    return at === -1 ? [] : [{ kind: 'script', from: at + 1, to: args.length }];
};
/** The commands that a command's arguments hold. */
const inlineCommands = (name, args) => {
    if (isShell(name)) {
        const { script } = readShellCall(args);
        return script === undefined ? [] : [{ kind: 'script', from: script, to: script + 1 }];
    }
    switch (name) {
        case 'eval':
            return args.length === 0 ? [] : [{ kind: 'script', from: 0, to: args.length }];
        case 'su':
        case 'runuser':
        case 'sg':
        case 'script':
        case 'flock':
            return commandOption(args);
        case 'find':
            return findActions(args);
        case 'env':
            return splitString(args);
        default:
            return [];
    }
};
/** True when the command is a shell that runs what stands on its standard input. */
const readsScript = (name, args) => {
    if (!isShell(name))
        return false;
    const { script, file } = readShellCall(args);
    return script === undefined && (file === undefined || ['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'].includes(textOf(args[file])));
};


/***/ }),

/***/ 5219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseExecForm)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85005);
/* harmony import */ var _script_walker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52413);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85145);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86055);




/** More arguments than a command has; a longer list is not looked at. */
const maximumItems = 10_000;
/**
 * The script that a command in exec form amounts to: one command without any expansion, and what its arguments run (`["sh", "-c", "\u2026"]`).
 * Undefined when the list is too long or the shell parser gives up on an inline script.
 */
const parseExecForm = (items, range, variables = _variables_js__WEBPACK_IMPORTED_MODULE_2__/* .noVariables */ .C) => {
    if (items.length > maximumItems)
        return undefined;
    const walker = new _script_walker_js__WEBPACK_IMPORTED_MODULE_1__/* .ScriptWalker */ .c(variables);
    const words = items.map(({ text, range: at, value }) => ({ word: (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_3__/* .plainWord */ .hx)(text, value.text, at), inner: () => value }));
    try {
        if (words.length > 0)
            walker.words(words, range);
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .collectScript */ .u)(walker, range);
};


/***/ }),

/***/ 85005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseShellScript),
/* harmony export */   u: () => (/* binding */ collectScript)
/* harmony export */ });
/* harmony import */ var _script_walker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52413);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86055);


/** The same items if they are in order already, as nearly always. */
const bySource = (items) => items.every((item, index) => index === 0 || (items[index - 1]?.range.start ?? 0) <= item.range.start)
    ? items
    : items.toSorted((a, b) => a.range.start - b.range.start);
/** What a walk found, in source order; commands before those in their words. */
const collectScript = (walker, range) => ({
    commands: bySource(walker.commands),
    pipelines: bySource(walker.pipelines),
    range,
    complete: walker.complete,
});
/**
 * Parses the text that a POSIX shell (or Bash) runs. What stands before a syntax error is kept, with `complete` false.
 * Undefined when the text is too long or the shell parser gives up.
 */
const parseShellScript = (source, variables = _variables_js__WEBPACK_IMPORTED_MODULE_1__/* .noVariables */ .C) => {
    if (source.length > _script_walker_js__WEBPACK_IMPORTED_MODULE_0__/* .maximumScript */ .y)
        return undefined;
    const walker = new _script_walker_js__WEBPACK_IMPORTED_MODULE_0__/* .ScriptWalker */ .c(variables);
    try {
        walker.text(source);
    }
    catch (error) {
        // Why: the shell parser recurses on some inputs (a long row of `coproc`), which overflows the stack.
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
    return collectScript(walker, source.range(0, source.length));
};


/***/ }),

/***/ 52413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ ScriptWalker),
  y: () => (/* binding */ maximumScript)
});

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(88989);
// EXTERNAL MODULE: ./build/text/mapped-text.js
var mapped_text = __webpack_require__(84054);
;// CONCATENATED MODULE: ./build/artifacts/shell/inner-text.js

/** Stands in a nested script for what the outer shell puts there at run time. */
const placeholder = `\${_}`;
/** Adds text without the backslashes that quote. `quotable` are the units a backslash quotes; undefined means all. */
const addUnescaped = (builder, source, from, to, quotable) => {
    let done = from;
    for (let at = source.text.indexOf('\\', from); at !== -1 && at + 1 < to; at = source.text.indexOf('\\', at + 2)) {
        const next = source.text[at + 1] ?? '';
        if (next !== '\n' && quotable !== undefined && !quotable.includes(next))
            continue;
        builder.part(source, done, at);
        if (next !== '\n')
            builder.stand(next, source.range(at, at + 2));
        done = at + 2;
    }
    builder.part(source, done, to);
};
const addChild = (builder, source, child, quotable) => {
    if (child.type === 'Literal')
        addUnescaped(builder, source, child.pos, child.end, quotable);
    else if (child.type === 'SimpleExpansion' || child.type === 'ParameterExpansion')
        builder.part(source, child.pos, child.end);
    else
        builder.stand(placeholder, source.range(child.pos, child.end));
};
const addPart = (builder, source, part) => {
    switch (part.type) {
        case 'SingleQuoted':
            builder.part(source, part.pos + 1, part.end - 1);
            return;
        case 'DoubleQuoted':
        case 'LocaleString':
            for (const child of part.parts)
                addChild(builder, source, child, '$`"\\');
            return;
        case 'AnsiCQuoted':
            if (part.value.length === part.end - part.pos - 3)
                builder.part(source, part.pos + 2, part.end - 1);
            else
                builder.stand(part.value, source.range(part.pos, part.end));
            return;
        case 'Literal':
            addUnescaped(builder, source, part.pos, part.end, undefined);
            return;
        case 'CommandExpansion':
        case 'ArithmeticExpansion':
        case 'ProcessSubstitution':
            builder.stand(placeholder, source.range(part.pos, part.end));
            return;
        default:
            builder.part(source, part.pos, part.end);
    }
};
/** Adds what a word holds after quote removal; variables stay as they are written, other expansions become a placeholder. */
const addInnerText = (builder, source, word) => {
    if (word.parts === undefined)
        addUnescaped(builder, source, word.pos, word.end, undefined);
    else
        for (const part of word.parts)
            addPart(builder, source, part);
};
const innerText = (source, word) => {
    const builder = new mapped_text/* MappedTextBuilder */.Y();
    addInnerText(builder, source, word);
    return builder.build(source.startAt(word.pos));
};
/** The script in a here-document: without the leading tabs of `<<-`, and as the outer shell leaves it. */
const heredocText = (source, heredoc) => {
    const { body, operator, delimiter } = heredoc;
    const raw = new mapped_text/* MappedTextBuilder */.Y();
    if (delimiter?.quoted === true || body.parts === undefined)
        addUnescaped(raw, source, body.pos, body.end, delimiter?.quoted === true ? '' : '$`\\');
    else {
        for (const part of body.parts) {
            if (part.type === 'Literal')
                addUnescaped(raw, source, part.pos, part.end, '$`\\');
            else
                addPart(raw, source, part);
        }
    }
    const text = raw.build(source.startAt(body.pos));
    return operator === '<<-' ? withoutLeadingTabs(text) : text;
};
const withoutLeadingTabs = (source) => {
    const builder = new mapped_text/* MappedTextBuilder */.Y();
    for (let at = 0; at < source.length;) {
        const newline = source.text.indexOf('\n', at);
        const next = newline === -1 ? source.length : newline + 1;
        let from = at;
        while (source.text[from] === '\t')
            from += 1;
        builder.part(source, from, next);
        at = next;
    }
    return builder.build(source.startAt(0));
};
/** The script between backticks after the backslashes that backticks need are gone; `decoded` is what the shell parser made of it. */
const backtickText = (source, from, to, decoded) => {
    const builder = new mapped_text/* MappedTextBuilder */.Y();
    let at = from;
    for (const unit of decoded.split('')) {
        const escaped = source.text[at] === '\\' && at + 1 < to && source.text[at + 1] === unit && '$`\\"'.includes(unit);
        const length = escaped ? 2 : 1;
        builder.stand(unit, source.range(Math.min(at, to), Math.min(at + length, to)));
        at += length;
    }
    return builder.build(source.startAt(from));
};

// EXTERNAL MODULE: ./build/artifacts/shell/shell-word.js
var shell_word = __webpack_require__(85145);
;// CONCATENATED MODULE: ./build/artifacts/shell/command-parts.js



const innerAssignment = (source, { pos, end, value }) => {
    const builder = new mapped_text/* MappedTextBuilder */.Y();
    if (value.type === 'Word')
        addInnerText(builder.part(source, pos, value.pos), source, value);
    else
        builder.part(source, pos, end);
    return builder.build(source.startAt(pos));
};
const sourceWord = (source, item, variables) => item.type === 'Word'
    ? { word: (0,shell_word/* shellWord */.r7)(source, item, variables), inner: () => innerText(source, item) }
    : { word: (0,shell_word/* assignmentWord */._k)(source, item, variables), inner: () => innerAssignment(source, item) };
const shellAssignment = (source, { name, value, pos, end }, variables) => ({
    name,
    value: value.type === 'Word' ? (0,shell_word/* shellWord */.r7)(source, value, variables) : undefined,
    range: source.range(pos, end),
});
const outputOperators = new Set(['>', '>>', '>|']);
const takesOutput = ({ operator, descriptor }) => operator.startsWith('&>') ||
    (outputOperators.has(operator) && (descriptor === undefined || (descriptor.type === 'FileDescriptor' && descriptor.value === 1)));
const descriptorOf = ({ descriptor }) => {
    if (descriptor === undefined)
        return undefined;
    return descriptor.type === 'FileDescriptor' ? String(descriptor.value) : descriptor.name;
};
/** A redirect as the model has it. */
const shellRedirect = (source, redirect, variables) => {
    const range = source.range(redirect.pos, redirect.end);
    const descriptor = descriptorOf(redirect);
    const read = { operator: redirect.operator, takesOutput: takesOutput(redirect), ...(descriptor !== undefined && { descriptor }), range };
    if (redirect.type !== 'HereDoc')
        return { ...read, target: redirect.target && (0,shell_word/* shellWord */.r7)(source, redirect.target, variables) };
    const { text, pos, end } = redirect.body;
    return { ...read, target: undefined, body: { text, range: source.range(pos, end) } };
};
const commandParts = (node, source, variables) => {
    const words = node.name === undefined ? [] : [sourceWord(source, node.name, variables)];
    for (const item of node.suffix)
        if (item.type === 'Word' || item.type === 'Assignment')
            words.push(sourceWord(source, item, variables));
    const assignments = [];
    for (const item of node.prefix)
        if (item.type === 'Assignment')
            assignments.push(shellAssignment(source, item, variables));
    return {
        words,
        assignments,
        redirects: node.redirects.map(redirect => shellRedirect(source, redirect, variables)),
        range: source.range(node.pos, node.end),
    };
};
/** `env A=b command`: the assignment among a wrapper's arguments. */
const wrapperAssignment = (word) => {
    const equals = word?.prefix.indexOf('=') ?? -1;
    if (word === undefined || equals < 1)
        return [];
    const text = word.text.slice(word.text.indexOf('=') + 1);
    const range = { start: Math.min(word.range.start + equals + 1, word.range.end), end: word.range.end };
    const plain = (0,shell_word/* plainWord */.hx)(text, word.prefix.slice(equals + 1), range);
    const value = { ...plain, value: word.value?.slice(equals + 1), pattern: word.pattern.slice(equals + 1), variables: word.variables };
    return [{ name: word.prefix.slice(0, equals), value, range: word.range }];
};

// EXTERNAL MODULE: ./build/artifacts/shell/inline-scripts.js
var inline_scripts = __webpack_require__(88668);
// EXTERNAL MODULE: ./build/artifacts/shell/variables.js
var shell_variables = __webpack_require__(86055);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
;// CONCATENATED MODULE: ./build/artifacts/shell/wrappers.js

/** Programs and builtins that run the command in their arguments. Source: their manual pages. */
const wrappers = new Map([
    [
        'sudo',
        {
            short: 'ughpCcrtTDRU',
            long: [
                'user',
                'group',
                'host',
                'prompt',
                'close-from',
                'role',
                'type',
                'chdir',
                'chroot',
                'other-user',
                'command-timeout',
                'login-class',
            ],
            assignments: true,
            not: ['-e', '--edit', '-l', '--list', '-v', '--validate', '-V', '--version', '-K', '--remove-timestamp'],
        },
    ],
    ['doas', { short: 'uCa' }],
    ['env', { short: 'uC', long: ['unset', 'chdir'], assignments: true, not: ['-S', '--split-string'] }],
    ['time', { short: 'fo', long: ['format', 'output'] }],
    ['exec', { short: 'a' }],
    ['command', { not: ['-v', '-V'] }],
    ['builtin', {}],
    ['nice', { short: 'n', long: ['adjustment'] }],
    ['ionice', { short: 'cn', long: ['class', 'classdata'], not: ['-p', '-P', '-u'] }],
    ['nohup', {}],
    ['setsid', {}],
    ['stdbuf', { short: 'ioe', long: ['input', 'output', 'error'] }],
    ['timeout', { short: 'ks', long: ['kill-after', 'signal'], operands: 1 }],
    ['chroot', { operands: 1 }],
    ['gosu', { operands: 1 }],
    ['su-exec', { operands: 1 }],
    ['setuidgid', { operands: 1 }],
    ['s6-setuidgid', { operands: 1 }],
    [
        'setpriv',
        { long: ['reuid', 'regid', 'groups', 'inh-caps', 'ambient-caps', 'bounding-set', 'securebits', 'pdeathsig'], not: ['-d', '--dump'] },
    ],
    ['runuser', { short: 'ugGsc', long: ['user', 'group', 'supp-group', 'shell'], needs: ['-u', '--user'] }],
    ['chpst', { short: 'uUenmdopfcrtN/' }],
    ['dumb-init', { short: 'r', long: ['rewrite'] }],
    ['tini', { short: 'pe' }],
    ['catatonit', {}],
    ['with-contenv', {}],
    ['unshare', { short: 'GRSwl', long: ['propagation', 'setgid', 'setuid', 'root', 'wd'] }],
    ['xargs', { short: 'InPLdsaE', long: ['max-args', 'max-procs', 'max-chars', 'delimiter', 'arg-file', 'process-slot-var'] }],
    ['busybox', { not: ['--install', '--list', '--help'] }],
    ['toybox', {}],
    ['fakeroot', { short: 'lsib' }],
    ['eatmydata', {}],
    ['linux32', {}],
    ['linux64', {}],
    ['setarch', { operands: 1 }],
    ['strace', { short: 'aeEIoOpPsSuX' }],
    ['taskset', { operands: 1, not: ['-p', '--pid'] }],
    ['chrt', { operands: 1, not: ['-p', '--pid'] }],
    ['flock', { short: 'wE', long: ['wait', 'timeout', 'conflict-exit-code'], operands: 1, not: ['-c', '--command', '-u'] }],
    ['xvfb-run', { short: 'nsefpw', long: ['server-num', 'server-args', 'error-file', 'auth-file', 'xauth-protocol', 'wait'] }],
    ['dbus-run-session', { long: ['config-file', 'dbus-daemon'] }],
    ['unbuffer', {}],
    ['chronic', {}],
]);
/** `/usr/bin/curl` and `$PREFIX/bin/curl` give `curl`; undefined when the name itself is not known. */
const programName = ({ pattern }) => {
    const name = pattern.slice(pattern.lastIndexOf('/') + 1);
    return name.includes('\0') ? undefined : name;
};
const isAssignment = (text) => /^[A-Za-z_]\w{0,63}=/.test(text);
const textOf = (word) => word?.value ?? word?.prefix ?? '';
/** How many words an option takes, itself included; undefined when the program then runs no command. */
const optionLength = (option, syntax) => {
    if (syntax.not?.some(other => option === other || (other.startsWith('--') && option.startsWith(`${other}=`))) === true)
        return undefined;
    if (option.startsWith('--'))
        return syntax.long?.includes(option.slice(2)) === true ? 2 : 1;
    const letters = option.slice(1);
    for (const [index, letter] of letters.split('').entries()) {
        if (syntax.not?.includes(`-${letter}`) === true)
            return undefined;
        if (syntax.short?.includes(letter) === true)
            return index === letters.length - 1 ? 2 : 1;
    }
    return 1;
};
const matches = (options, text) => options?.some(option => text === option || text.startsWith(`${option}=`)) === true;
/** Skips the options of a wrapper; undefined when they keep it from running a command. */
const skipOptions = (words, from, syntax) => {
    let isComplete = syntax.needs === undefined;
    let at = from;
    for (; at < words.length;) {
        const text = textOf(words[at]);
        if (text === '--')
            return isComplete ? at + 1 : undefined;
        if (!text.startsWith('-') || text === '-')
            break;
        const length = optionLength(text, syntax);
        if (length === undefined)
            return undefined;
        isComplete ||= matches(syntax.needs, text);
        at += length;
    }
    return isComplete ? at : undefined;
};
/** Where the command begins in a wrapper's words, and which of them assign variables; undefined when it runs none. */
const commandStart = (words, from, syntax) => {
    const assignments = [];
    let at = skipOptions(words, from, syntax);
    while (at !== undefined && at < words.length && syntax.assignments === true && isAssignment(textOf(words[at]))) {
        assignments.push(at);
        at = skipOptions(words, at + 1, syntax);
    }
    const start = at === undefined ? words.length : at + (syntax.operands ?? 0);
    if (start >= words.length || matches(syntax.not, textOf(words[start])))
        return undefined;
    return { start, assignments };
};
/** More wrappers around one command than anybody writes. */
const maximumWrappers = 16;
const unwrap = (words) => {
    const found = [];
    const assignments = [];
    let command = 0;
    while (found.length < maximumWrappers) {
        const word = words[command];
        const name = word && programName(word);
        const syntax = name === undefined ? undefined : wrappers.get(name);
        const next = syntax && commandStart(words, command + 1, syntax);
        if (next === undefined)
            break;
        found.push(command);
        (0,append_all/* appendAll */.u)(assignments, next.assignments);
        command = next.start;
    }
    return { wrappers: found, assignments, command };
};

;// CONCATENATED MODULE: ./build/artifacts/shell/script-walker.js







/** Longest script that is parsed, in UTF-16 units. */
const maximumScript = 65_536;
/** Longest total of texts that one script is parsed as; only scripts in scripts in scripts need more than their own length. */
const maximumTotal = 262_144;
/** How deep substitutions and inline scripts are followed: each level parses its text again. */
const maximumDepth = 16;
/** Calls of functions that are followed in one script, and how deep. */
const maximumCalls = 200;
const maximumCallDepth = 8;
const hasScript = (node) => node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution' || node.type === 'ArithmeticCommandExpansion';
const firstError = (script) => (script.errors ?? []).reduce((first, { pos }) => Math.min(first, pos), Number.POSITIVE_INFINITY);
/** Flattens a script to its simple commands. */
class ScriptWalker {
    commands = [];
    pipelines = [];
    complete = true;
    #functions = new Map();
    #calls = 0;
    #callDepth = 0;
    #left = maximumTotal;
    #variables;
    constructor(variables) {
        this.#variables = variables;
    }
    /** Walks a text as a script of its own. */
    text(source, depth = 0, parent, nesting = 'top') {
        this.#left -= source.length;
        if (depth > maximumDepth || source.length > maximumScript || this.#left < 0) {
            this.complete = false;
            return;
        }
        const variables = new shell_variables/* ScriptVariables */.j(this.#variables, source.text);
        this.#script((0,parser/* parse */.qg)(source.text), source, { depth, parent, nesting, variables, output: [], input: [] });
        if (depth > 0)
            return;
        for (const defined of this.#functions.values())
            this.#walkUncalled(defined);
        this.#functions.clear();
    }
    /** Walks the words of a command that no shell reads first. */
    words(words, range, depth = 0, parent, nesting = 'top') {
        this.#emit({ words, assignments: [], redirects: [], range }, undefined, { depth, parent, nesting });
    }
    #script(script, source, surroundings) {
        const errorAt = firstError(script);
        if (errorAt !== Number.POSITIVE_INFINITY)
            this.complete = false;
        const place = { ...surroundings, source, errorAt };
        for (const statement of script.commands)
            this.#node(statement, undefined, place);
    }
    /** Walks a node; returns the highest place in the pipeline that was given away. */
    #node(node, pipe, place) {
        switch (node.type) {
            case 'Pipeline':
                return this.#pipeline(node, pipe, place);
            case 'Command':
                this.#command(node, pipe, place);
                return pipe?.rank ?? 0;
            case 'Function':
                this.#define(node, place);
                return pipe?.rank ?? 0;
            case 'Redirected': {
                const fed = this.#fedBySubstitution(node, pipe, place);
                if (fed !== undefined)
                    return fed;
                const own = node.redirects.map(redirect => shellRedirect(place.source, redirect, place.variables));
                const output = [...own.filter(({ takesOutput }) => takesOutput), ...place.output];
                const input = [...own.filter(({ operator }) => operator === '<'), ...place.input];
                const rank = this.#node(node.command, pipe, { ...place, output, input });
                for (const redirect of node.redirects)
                    this.#substitutions(redirect, place);
                return rank;
            }
            case 'Word':
            case 'Assignment':
            case 'Redirect':
            case 'HereString':
            case 'HereDoc':
            case 'ArithmeticWord':
            case 'ArithmeticCommandExpansion':
                this.#substitutions(node, place);
                return pipe?.rank ?? 0;
            default: {
                let rank = pipe?.rank ?? 0;
                (0,parser/* forEachChild */.dK)(node, child => {
                    rank = Math.max(rank, this.#node(child, pipe, place));
                });
                return rank;
            }
        }
    }
    /** Keeps what a function does for its calls. What is never called is walked at the end, by itself. */
    #define(node, place) {
        const name = node.name.value;
        const known = this.#functions.get(name);
        if (known)
            this.#walkUncalled(known);
        this.#functions.set(name, { body: node.body, place, called: false });
    }
    #walkUncalled({ body, place, called }) {
        if (!called)
            this.#node(body, undefined, place);
    }
    /**
     * Walks what a function does in the place of its call, so that its commands are in the pipeline of that. Only the first call tells its commands; those of others
     * only stand in the pipelines. True when the command is a call.
     */
    #call(command, parts, pipe, place) {
        const called = command.name === undefined || command.wrappers.length > 0 ? undefined : this.#functions.get(command.name);
        if (called === undefined)
            return false;
        this.#left -= called.body.end - called.body.pos;
        if (this.#calls >= maximumCalls || this.#callDepth >= maximumCallDepth || this.#left < 0) {
            this.complete = false;
            return false;
        }
        this.#calls += 1;
        this.#callDepth += 1;
        const isFirst = !called.called;
        called.called = true;
        const told = this.commands.length;
        const { source, errorAt } = called.place;
        const inside = pipe ?? { pipeline: this.#open(command.range), rank: 0, heredocs: [] };
        const within = { ...place, source, errorAt, output: [...parts.redirects.filter(({ takesOutput }) => takesOutput)] };
        this.#node(called.body, inside, within);
        // `run() { "$@"; }` runs its arguments.
        if (/\$(?:@|\*|\{[@*]\})/.test(source.text.slice(called.body.pos, called.body.end)) && parts.words.length > 1)
            this.#emit({ ...parts, words: parts.words.slice(1) }, inside, place);
        if (!isFirst)
            this.commands.splice(told);
        this.#callDepth -= 1;
        return true;
    }
    /** `while read x; do \u2026; done < <(command)`: what the substitution prints goes in as by a pipe. Returns as `#node` does. */
    #fedBySubstitution(node, pipe, place) {
        const feed = node.redirects.find(({ operator }) => operator === '<' || operator === '<<<');
        const target = feed?.type === 'HereDoc' ? undefined : feed?.target;
        const part = target?.parts?.find(each => hasScript(each));
        if (feed === undefined || part === undefined || !hasScript(part) || part.script === undefined || place.depth >= maximumDepth)
            return undefined;
        const source = part.script.source === undefined ? place.source : backtickText(place.source, part.pos + 1, part.end - 1, part.script.source);
        const inside = pipe ?? { pipeline: this.#open(place.source.range(node.pos, node.end)), rank: 0, heredocs: [] };
        const feeding = { ...place, source, errorAt: firstError(part.script), depth: place.depth + 1, output: [] };
        let rank = inside.rank;
        for (const statement of part.script.commands)
            rank = Math.max(rank, this.#node(statement, inside, feeding));
        const others = node.redirects.filter(redirect => redirect !== feed);
        const rest = others.length > 0 ? { ...node, redirects: others } : node.command;
        return this.#node(rest, { ...inside, rank: rank + 1 }, place);
    }
    #pipeline(node, outer, place) {
        if (node.commands.length < 2) {
            return node.commands.reduce((rank, command) => Math.max(rank, this.#node(command, outer, place)), outer?.rank ?? 0);
        }
        const pipeline = outer?.pipeline ?? this.#open(place.source.range(node.pos, node.end));
        const heredocs = outer?.heredocs ?? [];
        let next = outer?.rank ?? 0;
        for (const command of node.commands) {
            // The output of all but the last goes into the pipe.
            const inside = command === node.commands.at(-1) ? place : { ...place, output: [] };
            next = this.#node(command, { pipeline, rank: next, heredocs }, inside) + 1;
        }
        if (outer === undefined)
            this.#pipedHeredocs(heredocs);
        return next - 1;
    }
    #open(range) {
        const pipeline = { commands: [], range };
        this.pipelines.push(pipeline);
        return pipeline;
    }
    /** `cat <<EOF | sh`: the here-document is a script. */
    #pipedHeredocs(heredocs) {
        for (const { command, text, place } of heredocs) {
            const isRun = command.pipeline.commands.some(other => other.position === command.position + 1 && (0,inline_scripts/* readsScript */.HN)(other.name, other.args));
            if (isRun)
                this.text(text, place.depth + 1, command, 'heredoc-script');
        }
    }
    #command(node, pipe, place) {
        if (node.end > place.errorAt) {
            this.complete = false;
            return;
        }
        const own = commandParts(node, place.source, place.variables);
        // Of what feeds a group only what takes it as text is told.
        const input = (0,inline_scripts/* isReader */.QK)(own.words[0]?.word.value) ? place.input : [];
        const parts = { ...own, redirects: [...own.redirects, ...place.output, ...input] };
        const command = this.#emit(parts, pipe, place);
        if (this.#call(command, parts, pipe, place))
            return;
        const within = { ...place, parent: command };
        for (const child of node.prefix)
            this.#substitutions(child, within);
        if (node.name !== undefined)
            this.#substitutions(node.name, within);
        for (const child of node.suffix)
            this.#substitutions(child, within);
        this.#heredocScripts(node, command, pipe, place);
        this.#remember(node, command, place);
    }
    /** Adds the command that the words are after wrappers are looked through, and what its arguments run. */
    #emit(parts, pipe, { depth, parent, nesting }) {
        const words = parts.words.map(({ word }) => word);
        const unwrapped = unwrap(words);
        const nameWord = words[unwrapped.command];
        const args = words.slice(unwrapped.command + 1);
        const name = nameWord && programName(nameWord);
        const pipeline = pipe?.pipeline ?? this.#open(parts.range);
        const command = {
            name,
            nameWord,
            args,
            wrappers: unwrapped.wrappers.flatMap((at, index) => {
                const [word, ...own] = words.slice(at, unwrapped.wrappers[index + 1] ?? unwrapped.command);
                const wrapper = word && programName(word);
                return word === undefined || wrapper === undefined ? [] : [{ name: wrapper, word, args: own }];
            }),
            assignments: unwrapped.assignments.length === 0
                ? parts.assignments
                : [...parts.assignments, ...unwrapped.assignments.flatMap(at => wrapperAssignment(words[at]))],
            redirects: parts.redirects,
            range: parts.range,
            pipeline,
            position: pipe?.rank ?? 0,
            ...(parent && { parent }),
            nesting,
        };
        pipeline.commands.push(command);
        this.commands.push(command);
        for (const inline of (0,inline_scripts/* inlineCommands */.i5)(name, args))
            this.#inline(inline, parts.words.slice(unwrapped.command + 1), depth, command);
        return command;
    }
    #inline(inline, words, depth, parent) {
        const held = words.slice(inline.from, inline.to);
        const [first, last] = [held[0]?.word.range, held.at(-1)?.word.range];
        if (first === undefined || last === undefined)
            return;
        if (depth >= maximumDepth) {
            this.complete = false;
        }
        else if (inline.kind === 'words') {
            this.words(held, { start: first.start, end: last.end }, depth + 1, parent, 'inline-script');
        }
        else {
            const builder = new mapped_text/* MappedTextBuilder */.Y();
            for (const [index, { word, inner }] of held.entries()) {
                const text = inner();
                const before = held[index - 1];
                if (before !== undefined)
                    builder.stand(' ', { start: before.word.range.end, end: word.range.start });
                builder.part(text, 0, text.length);
            }
            const script = builder.build(first.start);
            // Why: a script that as a whole is only known at run time has no commands of its own.
            if (script.text !== placeholder)
                this.text(script, depth + 1, parent, 'inline-script');
        }
    }
    #heredocScripts(node, command, pipe, place) {
        const isScript = (0,inline_scripts/* readsScript */.HN)(command.name, command.args);
        for (const redirect of node.redirects) {
            if (redirect.type === 'HereDoc')
                this.#heredoc(redirect, isScript, command, pipe, place);
            else if (redirect.type === 'HereString' && isScript && redirect.target !== undefined) {
                this.text(innerText(place.source, redirect.target), place.depth + 1, command, 'inline-script');
            }
        }
    }
    #heredoc(heredoc, isScript, command, pipe, place) {
        if (isScript)
            this.text(heredocText(place.source, heredoc), place.depth + 1, command, 'heredoc-script');
        else if (pipe !== undefined && command.name === 'cat')
            pipe.heredocs.push({ command, text: heredocText(place.source, heredoc), place });
    }
    /** Walks the scripts of `$(\u2026)`, backticks and `<(\u2026)` below a node. */
    #substitutions(node, place) {
        if (!hasScript(node)) {
            (0,parser/* forEachChild */.dK)(node, child => this.#substitutions(child, place));
            return;
        }
        if (place.depth >= maximumDepth) {
            this.complete = false;
            return;
        }
        const script = node.script;
        if (script === undefined)
            return;
        const source = script.source === undefined ? place.source : backtickText(place.source, node.pos + 1, node.end - 1, script.source);
        const nesting = node.type === 'ProcessSubstitution' ? 'process-substitution' : 'command-substitution';
        this.#script(script, source, {
            depth: place.depth + 1,
            parent: place.parent,
            nesting,
            variables: place.variables,
            output: [],
            input: [],
        });
    }
    /** Keeps what the command assigns for the words after it. */
    #remember(node, { assignments, name, args }, { parent, variables }) {
        if (parent !== undefined)
            return;
        if (node.name === undefined) {
            for (const item of assignments)
                variables.assign(item.name, item.value?.value);
        }
        else if (name !== undefined && ['export', 'readonly', 'declare', 'local', 'typeset'].includes(name)) {
            for (const { value } of args) {
                const equals = value?.indexOf('=') ?? -1;
                if (value !== undefined && equals > 0)
                    variables.assign(value.slice(0, equals), value.slice(equals + 1));
            }
        }
    }
}


/***/ }),

/***/ 85145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _k: () => (/* binding */ assignmentWord),
/* harmony export */   hx: () => (/* binding */ plainWord),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73465);
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59590);


/** Longest value that a word may have; more counts as unknown. */
const maximumValue = 65_536;
/** Stands in `pattern` for a part that is only known at run time. */
const unknownPart = '\0';
/** Puts the parts of a word together. */
class WordValue {
    variables = [];
    #pattern = '';
    #prefixEnd;
    add(text) {
        if (text === undefined || this.#pattern.length + text.length > maximumValue) {
            this.#prefixEnd ??= this.#pattern.length;
            this.#pattern += unknownPart;
        }
        else {
            this.#pattern += text;
        }
    }
    get value() {
        return this.#prefixEnd === undefined ? this.#pattern : undefined;
    }
    get pattern() {
        return this.#pattern;
    }
    get prefix() {
        return this.#pattern.slice(0, this.#prefixEnd);
    }
}
const simpleName = (text) => (text.startsWith('${') ? text.slice(2, -1) : text.slice(1));
const operandValue = (operand, variables, used) => {
    if (operand === undefined)
        return '';
    const value = new WordValue();
    addWord(value, operand, variables);
    (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_0__/* .appendAll */ .u)(used, value.variables);
    return value.value;
};
/** `${name:-word}` and its like. */
const defaultValue = (value, operator, operand) => {
    if (value === undefined)
        return undefined;
    const counts = value !== '' || !operator.startsWith(':');
    if (operator.endsWith('+'))
        return counts ? operand : '';
    if (operator.endsWith('?'))
        return counts ? value : undefined;
    return counts ? value : operand;
};
/** The value of `${name\u2026}`; undefined when it is not known, and for the operations that only Bash has. */
const parameterValue = (part, variables, used) => {
    const { operation } = part;
    used.push(part.parameter);
    const value = part.prefix === undefined && part.index === undefined ? variables.get(part.parameter) : undefined;
    switch (operation?.type) {
        case undefined:
            return value;
        case 'Default':
            return defaultValue(value, operation.operator, operandValue(operation.operand, variables, used));
        case 'Remove': {
            const pattern = operandValue(operation.operand, variables, used);
            if (value === undefined || pattern === undefined)
                return undefined;
            const trim = operation.operator.startsWith('#') ? _wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutPrefix */ .Z7 : _wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSuffix */ .al;
            return trim(value, pattern, operation.operator.length === 2);
        }
        case 'Replace': {
            const pattern = operandValue(operation.pattern, variables, used);
            const replacement = operandValue(operation.replacement, variables, used);
            const isAnchored = operation.operator === '/#' || operation.operator === '/%';
            if (value === undefined || pattern === undefined || replacement === undefined || isAnchored)
                return undefined;
            return (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceWildcard */ .L9)(value, pattern, replacement, operation.operator === '//');
        }
        default:
            return undefined;
    }
};
const addExpansion = (value, part, variables) => {
    if (part.type === 'SimpleExpansion') {
        const name = simpleName(part.text);
        value.variables.push(name);
        value.add(variables.get(name));
    }
    else if (part.type === 'ParameterExpansion') {
        value.add(parameterValue(part, variables, value.variables));
    }
    else {
        value.add(undefined);
    }
};
const addPart = (value, part, variables) => {
    switch (part.type) {
        case 'Literal':
        case 'SingleQuoted':
        case 'AnsiCQuoted':
        case 'Glob':
            value.add(part.value);
            return;
        case 'DoubleQuoted':
        case 'LocaleString':
            for (const child of part.parts) {
                if (child.type === 'Literal')
                    value.add(child.value);
                else
                    addExpansion(value, child, variables);
            }
            return;
        case 'BraceExpansion':
        case 'ExtendedGlob':
            value.add(part.text);
            return;
        default:
            addExpansion(value, part, variables);
    }
};
const addWord = (value, word, variables) => {
    if (word.parts === undefined)
        value.add(word.value);
    else
        for (const part of word.parts)
            addPart(value, part, variables);
};
/** The name that stands for what an outer shell puts into an inline script; no variable of the author. */
const isAuthors = (name) => name !== '_';
const noVariables = [];
const finish = (source, from, to, value) => ({
    text: source.text.slice(from, to),
    value: value.value,
    prefix: value.prefix,
    pattern: value.pattern,
    variables: value.variables.length === 0 ? noVariables : [...new Set(value.variables)].filter(isAuthors),
    range: source.range(from, to),
});
const shellWord = (source, word, variables) => {
    const value = new WordValue();
    addWord(value, word, variables);
    return finish(source, word.pos, word.end, value);
};
/** An assignment that stands as an argument (`export A=b`), as one word. */
const assignmentWord = (source, assignment, variables) => {
    const value = new WordValue();
    value.add(`${assignment.name}${assignment.append === true ? '+' : ''}=`);
    if (assignment.value.type === 'Word')
        addWord(value, assignment.value, variables);
    else
        value.add(undefined);
    return finish(source, assignment.pos, assignment.end, value);
};
/** A word without anything to expand. */
const plainWord = (text, value, range) => ({
    text,
    value,
    prefix: value,
    pattern: value,
    variables: [],
    range,
});


/***/ }),

/***/ 86055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ noVariables),
/* harmony export */   j: () => (/* binding */ ScriptVariables)
/* harmony export */ });
const noVariables = () => undefined;
/** Commands and keywords after which names stand that get a value. */
const assigningWords = new Set(['for', 'select', 'read', 'getopts', 'unset', 'mapfile', 'readarray']);
const maximumName = 64;
const isNameUnit = (unit) => (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f || (unit >= 0x61 && unit <= 0x7a);
const nameBefore = (text, end) => {
    let start = end;
    while (start > 0 && end - start <= maximumName && isNameUnit(text.charCodeAt(start - 1)))
        start -= 1;
    return text.slice(start, end);
};
/** How often each name may be assigned in a script, counted in its text: too often rather than too seldom. */
const countAssignments = (text) => {
    const counts = new Map();
    const count = (name, times) => {
        if (name !== '')
            counts.set(name, (counts.get(name) ?? 0) + times);
    };
    for (let at = text.indexOf('='); at !== -1; at = text.indexOf('=', at + 1))
        count(nameBefore(text, text[at - 1] === '+' ? at - 1 : at), 1);
    let assigning = false;
    for (let at = 0; at < text.length;) {
        let end = at;
        while (end < text.length && isNameUnit(text.charCodeAt(end)))
            end += 1;
        if (end === at) {
            if (';\n|&()'.includes(text[at] ?? ''))
                assigning = false;
            at += 1;
            continue;
        }
        const name = text.slice(at, end);
        // Why twice: such a name never has one value.
        if (assigning)
            count(name, 2);
        assigning = assigningWords.has(name) || (assigning && name !== 'in');
        at = end;
    }
    return counts;
};
/**
 * The variables inside one script: those it is started with, as long as it does not assign them, and those it assigns once to a known value,
 * after that place.
 */
class ScriptVariables {
    #outer;
    #counts;
    #assigned = new Map();
    constructor(outer, text) {
        this.#outer = outer;
        this.#counts = countAssignments(text);
    }
    get(name) {
        return this.#counts.has(name) ? this.#assigned.get(name) : this.#outer(name);
    }
    assign(name, value) {
        const isOnlyOne = this.#counts.get(name) === 1 && this.#outer(name) === undefined;
        if (isOnlyOne && value !== undefined)
            this.#assigned.set(name, value);
    }
}


/***/ }),

/***/ 59590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L9: () => (/* binding */ replaceWildcard),
/* harmony export */   Z7: () => (/* binding */ withoutPrefix),
/* harmony export */   al: () => (/* binding */ withoutSuffix)
/* harmony export */ });
/** Longest pattern and text that are matched; longer ones count as unknown. */
const maximumPattern = 128;
const maximumText = 1024;
const parseWildcard = (pattern) => {
    const runs = [[]];
    for (let at = 0; at < pattern.length; at += 1) {
        const unit = pattern[at] ?? '';
        if (unit === '*')
            runs.push([]);
        else if (unit === '?')
            runs.at(-1)?.push(undefined);
        else if (unit === '\\' && at + 1 < pattern.length) {
            at += 1;
            runs.at(-1)?.push(pattern[at]);
        }
        else
            runs.at(-1)?.push(unit);
    }
    return { runs };
};
const matchesAt = (run, text, at) => at + run.length <= text.length && run.every((unit, index) => unit === undefined || unit === text[at + index]);
const firstAt = (run, text, from) => {
    for (let at = from; at + run.length <= text.length; at += 1)
        if (matchesAt(run, text, at))
            return at;
    return undefined;
};
const lastAt = (run, text, from) => {
    for (let at = text.length - run.length; at >= from; at -= 1)
        if (matchesAt(run, text, at))
            return at;
    return undefined;
};
/** Where the shortest or longest match that begins at `from` ends. */
const matchEnd = ({ runs }, text, from, longest) => {
    const [first = [], ...rest] = runs;
    if (!matchesAt(first, text, from))
        return undefined;
    let end = from + first.length;
    for (const [index, run] of rest.entries()) {
        const at = longest && index === rest.length - 1 ? lastAt(run, text, end) : firstAt(run, text, end);
        if (at === undefined)
            return undefined;
        end = at + run.length;
    }
    return end;
};
const isBounded = (text, pattern) => pattern.length <= maximumPattern && text.length <= maximumText;
/** `${text#pattern}` and `${text##pattern}`; undefined when it is too long to say. */
const withoutPrefix = (text, pattern, longest) => {
    if (!isBounded(text, pattern))
        return undefined;
    const end = matchEnd(parseWildcard(pattern), text.split(''), 0, longest);
    return end === undefined ? text : text.slice(end);
};
/** `${text%pattern}` and `${text%%pattern}`; undefined when it is too long to say. */
const withoutSuffix = (text, pattern, longest) => {
    if (!isBounded(text, pattern))
        return undefined;
    const runs = parseWildcard(pattern)
        .runs.map(run => run.toReversed())
        .toReversed();
    const end = matchEnd({ runs }, text.split('').toReversed(), 0, longest);
    return end === undefined ? text : text.slice(0, text.length - end);
};
/** `${text/pattern/replacement}`, or `//` for all matches, the longest at the leftmost place; undefined when it is too long to say. */
const replaceWildcard = (text, pattern, replacement, all) => {
    if (pattern === '' || !isBounded(text, pattern))
        return undefined;
    const wildcard = parseWildcard(pattern);
    const units = text.split('');
    const parts = [];
    let done = 0;
    for (let at = 0; at < units.length;) {
        const end = matchEnd(wildcard, units, at, true);
        if (end === undefined && wildcard.runs.length > 1 && matchesAt(wildcard.runs[0] ?? [], units, at))
            break;
        if (end === undefined || end === at) {
            at += 1;
            continue;
        }
        parts.push(text.slice(done, at), replacement);
        done = end;
        at = end;
        if (!all)
            break;
    }
    parts.push(text.slice(done));
    return parts.join('');
};


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
/* harmony export */   aC: () => (/* binding */ valuesIn),
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

/***/ 73465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ appendAll)
/* harmony export */ });
/**
 * Adds all items to the end of a list. Why not `list.push(...items)`: each item would be an argument on the stack, which ends at some hundred
 * thousand, and what comes from a pull request may be more.
 */
const appendAll = (list, items) => {
    for (const item of items)
        list.push(item);
};


/***/ }),

/***/ 84054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ MappedText),
/* harmony export */   Y: () => (/* binding */ MappedTextBuilder)
/* harmony export */ });
/* harmony import */ var _sorted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29546);

/**
 * A text put together from pieces of a file (continued lines joined, quotes removed, escapes decoded) that knows where in the file each of
 * its units stands. A piece is either copied unit by unit, or stands as a whole for a span of another length (an escape sequence).
 */
class MappedText {
    text;
    #anchor;
    #starts;
    #spans;
    /** `starts` are the pieces' places in `text`, `spans` their places in the file; `anchor` is the place of an empty text. */
    constructor(text, anchor, starts, spans) {
        this.text = text;
        this.#anchor = anchor;
        this.#starts = starts;
        this.#spans = spans;
    }
    /** A text that stands in the file as it is, from `start` on. */
    static copied(text, start) {
        return new MappedText(text, start, [0], [{ start, end: start + text.length }]);
    }
    get length() {
        return this.text.length;
    }
    /** Where in the file the unit at `index` begins; past the last unit, where the text ends. */
    startAt(index) {
        if (this.text === '')
            return this.#anchor;
        if (index >= this.text.length)
            return this.endAt(this.text.length);
        const only = this.#onlyCopy();
        return only === undefined ? this.#unit(index).start : only + index;
    }
    /** Where in the file the unit before `index` ends; at the beginning, where the text begins. */
    endAt(index) {
        if (index <= 0 || this.text === '')
            return this.startAt(0);
        const last = Math.min(index, this.text.length);
        const only = this.#onlyCopy();
        return only === undefined ? this.#unit(last - 1).end : only + last;
    }
    /** The file's span of the units from `from` to `to` (exclusive), whatever was left out between them included. */
    range(from, to) {
        const start = this.startAt(from);
        return { start, end: to > from ? this.endAt(to) : start };
    }
    /** Calls `piece` for each piece between two places of the text, cut to them. */
    pieces(from, to, piece) {
        for (let index = this.#pieceAt(from); index < this.#starts.length; index += 1) {
            const begin = Math.max(from, this.#starts[index] ?? 0);
            const end = Math.min(to, this.#starts[index + 1] ?? this.text.length);
            if ((this.#starts[index] ?? 0) >= to)
                return;
            if (begin < end)
                piece(this.text.slice(begin, end), { start: this.#unit(begin).start, end: this.#unit(end - 1).end });
        }
    }
    /** Where a text begins that stands in the file as it is, as most do; undefined for others. */
    #onlyCopy() {
        const [span] = this.#spans;
        return this.#spans.length === 1 && span !== undefined && isCopy(this.text.length, span) ? span.start : undefined;
    }
    #pieceAt(index) {
        return Math.max(0, (0,_sorted_js__WEBPACK_IMPORTED_MODULE_0__/* .countWhile */ .P)(this.#starts.length, at => (this.#starts[at] ?? 0) <= index) - 1);
    }
    #unit(index) {
        const piece = this.#pieceAt(index);
        const from = this.#starts[piece] ?? 0;
        const span = this.#spans[piece] ?? { start: this.#anchor, end: this.#anchor };
        const length = (this.#starts[piece + 1] ?? this.text.length) - from;
        if (length !== span.end - span.start)
            return span;
        return { start: span.start + index - from, end: span.start + index - from + 1 };
    }
}
const isCopy = (length, { start, end }) => length === end - start;
/** Collects the pieces of a `MappedText` from left to right. */
class MappedTextBuilder {
    #texts = [];
    #starts = [];
    #spans = [];
    #length = 0;
    /** Units that stand in the file as they are, from `start` on. */
    copy(text, start) {
        return this.stand(text, { start, end: start + text.length });
    }
    /** Units that as a whole stand for a span of the file. */
    stand(text, span) {
        if (text === '')
            return this;
        this.#texts.push(text);
        const last = this.#spans.at(-1);
        if (last?.end === span.start && isCopy(text.length, span) && isCopy(this.#length - (this.#starts.at(-1) ?? 0), last)) {
            this.#spans[this.#spans.length - 1] = { start: last.start, end: span.end };
        }
        else {
            this.#starts.push(this.#length);
            this.#spans.push(span);
        }
        this.#length += text.length;
        return this;
    }
    /** A part of another mapped text. */
    part(source, from, to) {
        source.pieces(from, to, (text, span) => this.stand(text, span));
        return this;
    }
    get length() {
        return this.#length;
    }
    /** `anchor` is where in the file the text belongs when it is empty. */
    build(anchor) {
        return new MappedText(this.#texts.join(''), anchor, this.#starts, this.#spans);
    }
}


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