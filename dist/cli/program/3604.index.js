"use strict";
exports.id = 3604;
exports.ids = [3604];
exports.modules = {

/***/ 95084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expandWord)
/* harmony export */ });
/* harmony import */ var _shell_wildcard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59590);
/* harmony import */ var _variable_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26449);


/**
 * How much longer than what is written variables may make a value; more counts as unknown, so that `ENV B=$A$A` again and again stays
 * small.
 */
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
const isDigit = (unit) => unit >= '0' && unit <= '9';
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
        else if (first !== '' && _variable_names_js__WEBPACK_IMPORTED_MODULE_0__/* .specialParameters */ .u.includes(first)) {
            this.#at += 1;
        }
        else {
            while ((0,_variable_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameUnit */ .C)(this.#text[this.#at] ?? ''))
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
        return modifier === '#' ? (0,_shell_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutPrefix */ .Z7)(value, pattern, longest) : (0,_shell_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSuffix */ .al)(value, pattern, longest);
    }
    #replaced(value) {
        const all = this.#text[this.#at] === '/';
        if (all)
            this.#at += 1;
        const pattern = this.read('/', true);
        const replacement = this.read('}', true);
        if (value === undefined || pattern === undefined || replacement === undefined)
            return undefined;
        return (0,_shell_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceWildcard */ .L9)(value, pattern, replacement, all);
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

/***/ 26449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isNameUnit),
/* harmony export */   u: () => (/* binding */ specialParameters)
/* harmony export */ });
/**
 * What a variable's name is made of for BuildKit, which takes letters and digits of all scripts. Source: BuildKit,
 * `frontend/dockerfile/shell/lex.go`.
 */
const isNameUnit = (unit) => /^[\p{L}\p{Nd}_]$/u.test(unit);
/** Parameters of the shell that are one unit: `$@`, `$?`. */
const specialParameters = '@*#?-$!0';


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
 * Repositories of which every image holds Windows. Sources: Microsoft Artifact Registry, "Windows base images" and ".NET Framework"; Docker
 * Hub, `winamd64`, where the Windows builds of Docker Official Images are made.
 */
const windowsRepository = /^(?:mcr\.microsoft\.com\/(?:windows(?:\/|$)|dotnet\/framework\/)|docker\.io\/(?:winamd64\/|microsoft\/(?:windows|nanoserver|iis|aspnet|dotnet-framework)))/;
/** Who publishes builds for Windows beside those for Linux, under tags that tell the two apart: Docker Official Images and Microsoft. */
const publishesBoth = /^(?:docker\.io\/library\/|mcr\.microsoft\.com\/)/;
/**
 * Whether an image comes from who publishes both under tags that tell them apart. Why not with a digest: a tag beside it counts for nothing, and the build for
 * Linux has a digest as well, which a builder takes for any platform that it is asked for (BuildKit, check `InvalidBaseImagePlatform`).
 */
const isToldByTag = ({ registry, repository, digest }) => digest === undefined && publishesBoth.test(`${registry}/${repository}`.toLowerCase());
/** True for an image that its publisher builds for Windows, or may build for it. */
const mayBeWindowsImage = (image) => isToldByTag(image) || isWindowsImage(image);
/** `3.13-windowsservercore-ltsc2022`, `8.0-nanoserver-1809` */
const windowsTag = /(?:^|-)(?:nanoserver|windowsservercore)(?:-|$)/;
/**
 * True when it is certain that an image holds Windows, whose shells, users, capabilities and file systems are not those of Linux. Why
 * certain: whoever names an image of his own can call it anything, and rules for Linux must not go silent over a word in a name.
 */
const isWindowsImage = (image) => windowsRepository.test(`${image.registry}/${image.repository}`.toLowerCase()) ||
    (isToldByTag(image) && windowsTag.test((image.tag ?? '').toLowerCase()));


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
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85145);

/** Programs that read the shell language. */
const shells = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'rbash']);
const isShell = (name) => name !== undefined && shells.has(name);
/** Builtins that put what they read into variables. */
const readers = new Set(['read', 'mapfile', 'readarray']);
const isReader = (name) => name !== undefined && readers.has(name);
/** A cluster of one-letter options with this letter: `-c`, `-ec`. */
const hasLetter = (text, letter) => /^-[A-Za-z]+$/.test(text) && text.includes(letter);
/** Reads the arguments of a shell. Source: POSIX `sh`, "Invocation"; Bash manual, "Invoking Bash". */
const readShellCall = (args) => {
    let command = false;
    let reads = false;
    let at = 0;
    for (; at < args.length; at += 1) {
        const text = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(args[at]);
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
    const at = args.findIndex(arg => (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(arg) === '--command' || hasLetter((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(arg), 'c'));
    return at === -1 || at + 1 >= args.length ? [] : [{ kind: 'script', from: at + 1, to: at + 2 }];
};
/** `find \u2026 -exec command {} ;` */
const findActions = (args) => {
    const found = [];
    let from;
    for (const [at, arg] of args.entries()) {
        const text = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(arg);
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
    const at = args.findIndex(arg => (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(arg) === '-S' || (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(arg) === '--split-string');
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
    return script === undefined && (file === undefined || ['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'].includes((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(args[file])));
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
        const text = (0,shell_word/* knownStart */.ai)(words[at]);
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
    while (at !== undefined && at < words.length && syntax.assignments === true && isAssignment((0,shell_word/* knownStart */.ai)(words[at]))) {
        assignments.push(at);
        at = skipOptions(words, at + 1, syntax);
    }
    const start = at === undefined ? words.length : at + (syntax.operands ?? 0);
    if (start >= words.length || matches(syntax.not, (0,shell_word/* knownStart */.ai)(words[start])))
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
     * Walks what a function does in the place of its call, so that its commands are in the pipeline of that. Only the first call tells its
     * commands; those of others only stand in the pipelines. True when the command is a call.
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
/* harmony export */   ai: () => (/* binding */ knownStart),
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
/** What is known of a word from its beginning: all of it, or what stands before the first variable. */
const knownStart = (word) => word?.value ?? word?.prefix ?? '';
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
 * The variables inside one script: those it is started with, as long as it does not assign them, and those it assigns once to a known
 * value, after that place.
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

/***/ 73465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ appendAll)
/* harmony export */ });
/**
 * Adds all items to the end of a list. Why not `list.push(...items)`: each item would be an argument on the stack, which ends at some
 * hundred thousand, and what comes from a pull request may be more.
 */
const appendAll = (list, items) => {
    for (const item of items)
        list.push(item);
};


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
/* harmony export */   P: () => (/* binding */ countWhile),
/* harmony export */   n: () => (/* binding */ compareText)
/* harmony export */ });
/**
 * How many items a sorted list of that length begins with that pass a test, which none after the first that fails it passes: a binary
 * search. It is also the index of the first that fails.
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
/** The order of two texts by their UTF-16 units, the same on every machine; for `toSorted`. */
const compareText = (a, b) => (a === b ? 0 : a < b ? -1 : 1);


/***/ })

};
;