"use strict";
exports.id = 436;
exports.ids = [436];
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

/***/ 8645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ap: () => (/* binding */ stageChain),
/* harmony export */   dR: () => (/* binding */ externalBase)
/* harmony export */ });
/* unused harmony exports effectiveUser, shippedStages, instructionsOf, earlierStage */
/** A stage, the stage of the file that it is FROM, and so on; the stage itself first. */
const stageChain = (stage) => {
    const chain = [];
    for (let link = stage; link !== undefined; link = link.parent)
        chain.push(link);
    return chain;
};
/** The FROM at the end of the chain: the one that names an image outside the file (or `scratch`). */
const externalBase = (stage) => {
    let base = stage;
    while (base.parent !== undefined)
        base = base.parent;
    return base.from;
};
const lastUser = (stage) => stage.instructions.findLast(instruction => instruction.keyword === 'USER');
/** The user that the last USER of the stage, or of the stages it is FROM, sets. */
const effectiveUser = (stage) => {
    let link = stage;
    for (;;) {
        const instruction = lastUser(link);
        if (instruction !== undefined)
            return { instruction, value: instruction.user.expanded.value, stage: link };
        if (link.parent === undefined)
            return { value: undefined, stage: link };
        link = link.parent;
    }
};
/** The last stage and those it is FROM, in source order: what ends up in the image. */
const shippedStages = (dockerfile) => dockerfile.stages.filter(({ shipped }) => shipped);
const isOf = (keyword) => (instruction) => instruction.keyword === keyword;
/** All instructions of a keyword in source order, those that ONBUILD triggers included. */
const instructionsOf = (dockerfile, keyword) => dockerfile.instructions
    .flatMap(instruction => (instruction.keyword === 'ONBUILD' && instruction.trigger ? [instruction, instruction.trigger] : [instruction]))
    .filter(isOf(keyword));
/** The nearest stage of the name before another one; names are compared without case. */
const earlierStage = (dockerfile, name, before) => dockerfile.stages.slice(0, before.index).findLast(stage => stage.name?.toLowerCase() === name.toLowerCase());


/***/ }),

/***/ 94815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   p2: () => (/* binding */ imageKey)
/* harmony export */ });
/* unused harmony export imagePartRanges */
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
/* harmony export */   n: () => (/* binding */ isWindowsImage)
/* harmony export */ });
/**
 * Repositories of which every image holds Windows. Sources: Microsoft Artifact Registry, "Windows base images" and ".NET Framework"; Docker Hub, `winamd64`, where
 * the Windows builds of Docker Official Images are made.
 */
const windowsRepository = /^(?:mcr\.microsoft\.com\/(?:windows(?:\/|$)|dotnet\/framework\/)|docker\.io\/(?:winamd64\/|microsoft\/(?:windows|nanoserver|iis|aspnet|dotnet-framework)))/;
/** Who publishes builds for Windows beside those for Linux, under tags that tell the two apart: Docker Official Images and Microsoft. */
const publishesBoth = /^(?:docker\.io\/library\/|mcr\.microsoft\.com\/)/;
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
/* harmony export */   ZM: () => (/* binding */ templatePathOf),
/* harmony export */   mU: () => (/* binding */ isSearched)
/* harmony export */ });
/* unused harmony export holdsNoPods */
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

/***/ 79251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ ownerRange),
/* harmony export */   QC: () => (/* binding */ displayName),
/* harmony export */   WK: () => (/* binding */ mountsByVolume),
/* harmony export */   Zz: () => (/* binding */ nameRange),
/* harmony export */   dk: () => (/* binding */ writtenRange),
/* harmony export */   ef: () => (/* binding */ sameNamespace),
/* harmony export */   f$: () => (/* binding */ confidenceInAbsence),
/* harmony export */   ni: () => (/* binding */ effectiveSecurityContext),
/* harmony export */   pR: () => (/* binding */ literalNamespace),
/* harmony export */   v3: () => (/* binding */ volumesOf),
/* harmony export */   vt: () => (/* binding */ isStaticSystemPod),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _text_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56626);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _pod_spec_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31260);



/**
 * False when what is absent in a container may stand elsewhere: in the object that a patch is for, or, for a custom resource's container
 * without an image, in the container that an operator merges it with. Then rules about absence are silent.
 */
const isWhole = (container) => {
    const { object } = container;
    return !object.partial && (!(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(container.get('image')) || (0,_pod_spec_places_js__WEBPACK_IMPORTED_MODULE_1__/* .templatePathOf */ .ZM)(object) !== undefined);
};
/** How sure it is that what is absent in a container is absent: less in an object of which it is only supposed that it is whole. */
const confidenceInAbsence = ({ object }) => (object.doubtful ? 'low' : 'high');
/**
 * The name of a container, or its image when it has none: where findings about something absent are placed. The beginning of the
 * container when neither is written in it.
 */
const nameRange = (container) => {
    for (const key of ['name', 'image']) {
        const found = container.get(key);
        const value = found.state === 'absent' ? undefined : found.entry?.value.range;
        if (value !== undefined && value.start < value.end && (0,_text_range_js__WEBPACK_IMPORTED_MODULE_2__/* .containsRange */ .DV)(container.range, value))
            return value;
    }
    const [first] = container.node.entries;
    return first?.key.range ?? container.range;
};
/**
 * Where a finding about a field that is absent in a container is placed: the key of the mapping that is written in it and that the field
 * would stand in, as deep as there is one, else `nameRange`.
 */
const ownerRange = (container, ...path) => {
    for (let depth = path.length - 1; depth > 0; depth--) {
        const found = container.get(...path.slice(0, depth));
        const key = found.state === 'absent' ? undefined : found.entry?.key.range;
        if (key !== undefined && (0,_text_range_js__WEBPACK_IMPORTED_MODULE_2__/* .containsRange */ .DV)(container.range, key))
            return key;
    }
    return nameRange(container);
};
/** How messages name a container: by its name as written, or by its image or place when it has none. */
const displayName = (container) => {
    if (container.name !== undefined)
        return container.name;
    const range = nameRange(container);
    const text = (0,_text_range_js__WEBPACK_IMPORTED_MODULE_2__/* .textUnder */ .I5)(container.object.file.text, range);
    const [first] = container.node.entries;
    return first === undefined || range.start === first.key.range.start ? `#${container.index}` : text;
};
/** A field of the security context that pod and container both have: the container's wins. A `null` counts as absent. */
const effectiveSecurityContext = (container, ...path) => {
    const own = container.get('securityContext', ...path);
    return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(own) ? container.podSpec.get('securityContext', ...path) : own;
};
/** Where a key that was found is written, with its value; the value alone for an item of a list. Undefined when nothing is written. */
const writtenRange = (found) => {
    if (found.state === 'absent')
        return undefined;
    return found.entry?.range ?? (found.state === 'present' ? found.node.range : undefined);
};
/** The volumes of a pod, in source order. */
const volumesOf = (podSpec) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(podSpec.get('volumes')).flatMap(node => (node.kind === 'mapping' ? [{ name: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(node, 'name'), node }] : []));
/** The mounts of all containers of a pod by the volume's name. */
const mountsByVolume = (podSpec) => {
    const mounts = podSpec.containers.flatMap(container => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(container.get('volumeMounts')).flatMap(node => (node.kind === 'mapping' ? [volumeMount(container, node)] : [])));
    return Map.groupBy(mounts, mount => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(mount.node, 'name') ?? '');
};
const volumeMount = (container, node) => ({
    container,
    node,
    readOnly: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanAt */ .CR)(node, 'readOnly') ?? false,
    subPath: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'subPathExpr')) ? ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'subPath')) ? '' : (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(node, 'subPath')) : undefined,
});
/** A literal namespace; undefined when none is written or it is not known. */
const literalNamespace = (object) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(object.namespace);
/**
 * Whether two objects are in one namespace. An absent namespace is the one that is chosen when the file is applied, so it may be any:
 * two absent ones are the same, an absent and a written one are `unknown`.
 */
const sameNamespace = (a, b) => {
    const [one, other] = [a, b].map(object => ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(object.namespace) ? '' : literalNamespace(object)));
    if (one === undefined || other === undefined)
        return 'unknown';
    if (one === other)
        return true;
    return one === '' || other === '' ? 'unknown' : false;
};
/** Labels and names that kubeadm, kops and k0s give to the static pods of the control plane. */
const controlPlaneComponents = new Set([
    'etcd',
    'kube-apiserver',
    'kube-controller-manager',
    'kube-scheduler',
    'kube-proxy',
    'kube-vip',
    'cloud-controller-manager',
]);
/** True for a bare Pod in kube-system that is a component of the control plane, as the kubelet starts it from its manifest folder. */
const isStaticSystemPod = ({ object }) => {
    if (object.kind !== 'Pod' || literalNamespace(object) !== 'kube-system')
        return false;
    const labels = ['component', 'k8s-app', 'app.kubernetes.io/name'].map(label => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(object.labels, label));
    return [object.name, ...labels].some(name => name !== undefined && controlPlaneComponents.has(name));
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
/** A redirect as the model has it. */
const shellRedirect = (source, redirect, variables) => {
    const range = source.range(redirect.pos, redirect.end);
    const read = { operator: redirect.operator, takesOutput: takesOutput(redirect), range };
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

/***/ 14436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ allRules)
});

// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(94815);
;// CONCATENATED MODULE: ./build/artifacts/images/docker-hub.js
/** Registries that serve the repositories of Docker Hub, with the path before them. */
const mirrors = new Map([
    ['docker.io', ''],
    ['registry-1.docker.io', ''],
    ['registry.hub.docker.com', ''],
    ['mirror.gcr.io', ''],
    ['public.ecr.aws', 'docker/'],
]);
/** Namespaces of Docker Hub that hold the official images of one architecture each. Source: docker-library/official-images. */
const architectures = new Set('amd64 arm32v5 arm32v6 arm32v7 arm64v8 i386 mips64le ppc64le riscv64 s390x winamd64'.split(' '));
const official = (path) => {
    const [name = '', folder, ...rest] = path.split('/').toReversed();
    return folder === 'library' || (folder !== undefined && rest.length === 0 && architectures.has(folder)) ? `library/${name}` : undefined;
};
/** The path on Docker Hub of what is pulled from there or from a mirror of it; undefined for other registries. */
const hubPath = ({ registry, repository }) => {
    const prefix = mirrors.get(registry.toLowerCase());
    return prefix === undefined || !repository.startsWith(prefix) ? undefined : repository.slice(prefix.length);
};
const named = (path) => official(path) ?? (path.includes('/') ? path : `library/${path}`);
/**
 * The repository on Docker Hub that is pulled, `library/` before official images: also through public mirrors and the namespaces of single
 * architectures. Undefined for images of other registries.
 */
const pulledHubRepository = (reference) => {
    const path = hubPath(reference);
    return path === undefined ? undefined : named(path);
};
/** As `pulledHubRepository`, and also for any pull-through cache that keeps the folder `library`. */
const hubRepository = (reference) => pulledHubRepository(reference) ?? official(reference.repository);

// EXTERNAL MODULE: ./build/artifacts/images/windows-images.js
var windows_images = __webpack_require__(86594);
;// CONCATENATED MODULE: ./build/rules/concepts/word-set.js
/** The words of a text, for tables that are long lists of plain words. */
const wordSet = (text) => new Set(text.split(' '));

;// CONCATENATED MODULE: ./build/rules/concepts/base-images.js



/** Docker Official Images whose Dockerfile ends as root. A name that is no official image's belongs to an image of one's own. */
const officialRoot = wordSet('aerospike almalinux alpine alt amazoncorretto amazonlinux arangodb archlinux backdrop bash buildpack-deps busybox caddy centos ' +
    'chronograf cirros clearlinux clefos clojure composer couchbase crux dart debian docker drupal eclipse-mosquitto ' +
    'eclipse-temurin elixir erlang fedora friendica gazebo gcc golang gradle haskell haxe hello-world httpd hylang ' +
    'ibm-semeru-runtimes ibmjava iojs java joomla jruby julia kapacitor mageia matomo maven mediawiki monica mono nats ' +
    'neurodebian nextcloud nginx node notary openjdk opensuse oraclelinux orientdb perl photon php phpmyadmin postfixadmin pypy ' +
    'python r-base rakudo-star registry rethinkdb rockylinux ros ruby rust sapmachine scratch sl swift swipl thrift tomcat tomee ' +
    'traefik ubuntu unit wordpress xwiki yourls znc');
/** Docker Official Images whose Dockerfile ends with another user than root. */
const officialNonRoot = wordSet('adminer api-firewall elasticsearch emqx fluentd groovy haproxy jenkins jetty kibana kong logstash memcached odoo open-liberty percona ' +
    'plone rocket.chat satosa solr ' +
    'sonarqube spark spiped teamspeak varnish websphere-liberty');
/** Official images that start as root and change, in their entrypoint, to this user, which they also accept as USER. */
const officialDrops = new Map(Object.entries({
    cassandra: 'cassandra',
    consul: 'consul',
    couchdb: 'couchdb',
    flink: 'flink',
    ghost: 'node',
    influxdb: 'influxdb',
    mariadb: 'mysql',
    mongo: 'mongodb',
    mysql: 'mysql',
    neo4j: 'neo4j',
    postgres: 'postgres',
    rabbitmq: 'rabbitmq',
    redis: 'redis',
    redmine: 'redmine',
    storm: 'storm',
    telegraf: 'telegraf',
    valkey: 'valkey',
    vault: 'vault',
    zookeeper: 'zookeeper',
}));
/** Repositories of Docker Hub that end as another user, whole or below a folder (`prom/`). */
const hubNonRoot = wordSet('grafana/grafana grafana/grafana-oss grafana/grafana-enterprise grafana/loki grafana/tempo grafana/mimir grafana/k6 prom/prometheus ' +
    'prom/alertmanager ' +
    'prom/node-exporter prom/pushgateway prom/statsd-exporter prom/mysqld-exporter jenkins/jenkins jenkins/agent ' +
    'jenkins/inbound-agent curlimages/curl ' +
    'mambaorg/micromamba apache/airflow apache/superset apache/spark apache/nifi apache/kafka opensearchproject/opensearch ' +
    'opensearchproject/opensearch-dashboards otel/opentelemetry-collector otel/opentelemetry-collector-contrib homebrew/brew ' +
    'jboss/keycloak');
const hubNonRootFolders = wordSet('bitnami bitnamilegacy bitnamisecure bitnamicharts circleci cimg jupyter selenium confluentinc percona gitpod linuxbrew chainguard');
const hubDropsFolders = wordSet('linuxserver lsiobase');
const hubRoot = wordSet('bitnami/minideb oven/bun denoland/deno nvidia/cuda tensorflow/tensorflow pytorch/pytorch continuumio/miniconda3 ' +
    'continuumio/anaconda3 condaforge/miniforge3 ' +
    'phusion/baseimage nginx/nginx-ingress alpine/git alpine/helm alpine/k8s rockylinux/rockylinux kalilinux/kali-rolling ' +
    'hexpm/elixir hexpm/erlang chainguard/wolfi-base chainguard/go opensuse/leap opensuse/tumbleweed nixos/nix google/cloud-sdk ' +
    'amazon/aws-cli tiangolo/uvicorn-gunicorn tiangolo/uvicorn-gunicorn-fastapi tiangolo/uwsgi-nginx tiangolo/uwsgi-nginx-flask ' +
    'dunglas/frankenphp lukemathwalker/cargo-chef clux/muslrust osrf/ros cypress/included cypress/browsers cypress/base');
/** Users that an image ships and its documentation recommends to change to. Docker Hub by repository, other registries with their host. */
const shippedUsers = new Map(Object.entries({
    'library/node': 'node',
    'library/php': 'www-data',
    'library/gradle': 'gradle',
    'oven/bun': 'bun',
    'denoland/deno': 'deno',
    'hashicorp/vault': 'vault',
    'hashicorp/consul': 'consul',
    'mcr.microsoft.com/playwright': 'pwuser',
    'mcr.microsoft.com/playwright/python': 'pwuser',
    'mcr.microsoft.com/playwright/java': 'pwuser',
    'mcr.microsoft.com/playwright/dotnet': 'pwuser',
}));
const nonRootPart = /(?:^|[-_/.])(?:non-?root|rootless|unprivileged|chiseled)(?:[-_/.]|$)/;
const officialUser = (name) => {
    if (officialNonRoot.has(name))
        return 'non-root';
    if (officialDrops.has(name))
        return 'drops';
    return officialRoot.has(name) ? 'root' : 'unknown';
};
const hubUser = (repository) => {
    const [folder = '', name = ''] = repository.split('/');
    if (folder === 'library')
        return officialUser(name);
    if (folder === 'amazon' && name.startsWith('aws-lambda-'))
        return 'managed';
    if (hubRoot.has(repository))
        return 'root';
    if (repository === 'hashicorp/vault' || repository === 'hashicorp/consul' || hubDropsFolders.has(folder))
        return 'drops';
    return hubNonRoot.has(repository) || hubNonRootFolders.has(folder) ? 'non-root' : 'unknown';
};
/** Red Hat's base images run as root, those for languages and servers as 1001 or 185. */
const redHatUser = (repository) => {
    if (/^ubi\d+(?:-minimal|-micro|-init|\/ubi|\/ubi-minimal|\/ubi-micro|\/ubi-init)?$/.test(repository))
        return 'root';
    return /^ubi\d+\//.test(repository) ? 'non-root' : 'unknown';
};
const microsoftUser = (repository, tag) => {
    if (repository === 'dotnet/monitor')
        return 'non-root';
    if (repository.startsWith('dotnet/'))
        return tag.includes('distroless') ? 'non-root' : 'root';
    if (repository.startsWith('devcontainers/') || repository.startsWith('vscode/devcontainers/'))
        return 'managed';
    if (repository.startsWith('playwright') || repository === 'powershell')
        return 'root';
    return /^(?:azurelinux|cbl-mariner)\/(?:base|distroless)\//.test(repository) ? 'root' : 'unknown';
};
/** Registries other than Docker Hub. */
const judges = new Map([
    ['gcr.io', repository => (repository.startsWith('distroless/') || repository.startsWith('kaniko-project/') ? 'root' : 'unknown')],
    ['cgr.dev', repository => (repository.endsWith('/wolfi-base') || repository.endsWith('/go') ? 'root' : 'non-root')],
    ['dhi.io', (_, tag) => (/(?:^|-)dev(?:-|$)/.test(tag) ? 'root' : 'non-root')],
    ['registry.access.redhat.com', redHatUser],
    ['registry.redhat.io', redHatUser],
    ['mcr.microsoft.com', microsoftUser],
    ['docker.elastic.co', () => 'non-root'],
    [
        'quay.io',
        repository => /^(?:prometheus\/(?!blackbox)|keycloak\/keycloak$|jupyter\/|sclorg\/|argoproj\/argocd$|strimzi\/)/.test(repository)
            ? 'non-root'
            : 'unknown',
    ],
    [
        'public.ecr.aws',
        repository => repository.startsWith('lambda/')
            ? 'managed'
            : repository.startsWith('amazonlinux/')
                ? 'root'
                : repository.startsWith('bitnami/')
                    ? 'non-root'
                    : 'unknown',
    ],
    [
        'ghcr.io',
        repository => /^(?:linuxserver|home-assistant)\//.test(repository) ? 'drops' : /^astral-sh\/uv$/.test(repository) ? 'root' : 'unknown',
    ],
    ['lscr.io', () => 'drops'],
]);
/** `.NET` 8 and later ship the user `app`, whose number is in the variable APP_UID. */
const dotnetUser = (repository, tag) => {
    const major = Number(/^(\d{1,3})(?:\.|-|$)/.exec(tag)?.[1] ?? '0');
    return /^dotnet\/(?:aspnet|runtime|runtime-deps|sdk)$/.test(repository) && major >= 8 ? '$APP_UID' : undefined;
};
const shippedUser = (reference, hub) => {
    const { registry, repository, tag = '' } = reference;
    if (registry === 'gcr.io' && repository.startsWith('distroless/'))
        return '65532:65532';
    if (registry === 'mcr.microsoft.com' && repository.startsWith('dotnet/'))
        return dotnetUser(repository, tag);
    if (hub === undefined)
        return shippedUsers.get(`${registry}/${repository}`);
    return shippedUsers.get(hub) ?? officialDrops.get(hub.replace(/^library\//, ''));
};
/**
 * What is known about an image's user. Sources: the images' Dockerfiles and documentation (Docker Official Images, distroless, Chainguard,
 * Docker Hardened Images, Red Hat UBI, .NET, AWS Lambda), as of 2026.
 */
const baseImage = (reference) => {
    const { registry, repository, tag = '' } = reference;
    const place = `${repository}/${tag}`.toLowerCase();
    if ((0,windows_images/* isWindowsImage */.n)(reference))
        return { user: 'windows' };
    if (nonRootPart.test(place))
        return { user: 'non-root' };
    // The Windows builds of official images have other users than the Linux ones, and their names do not tell which.
    const hub = repository.startsWith('winamd64/') ? undefined : pulledHubRepository(reference);
    const user = hub === undefined ? (judges.get(registry)?.(repository, tag) ?? 'unknown') : hubUser(hub);
    const shipped = user === 'root' || user === 'drops' ? shippedUser(reference, hub) : undefined;
    return { user, ...(shipped !== undefined && { shipped }) };
};

;// CONCATENATED MODULE: ./build/rules/concepts/root-images.js


/** Entrypoints that give their directories to the server's user and change to it: `chown`, then gosu, su-exec or setpriv. */
const stepsDown = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'];
/** Servers that take a low port as root and let workers change to another user. */
const servesLowPort = ['CHOWN', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'];
/** Apache with PHP: both, as the entrypoint unpacks the application. */
const apachePhp = [...new Set([...stepsDown, ...servesLowPort])].toSorted();
const database = (name, user, ...writable) => ({
    name,
    ...(user !== undefined && { user }),
    capabilities: stepsDown,
    writable,
});
const phpApplication = (name) => ({
    name,
    user: '33 (82 in Alpine variants)',
    capabilities: apachePhp,
    writable: ['/var/www/html', '/var/run/apache2', '/tmp'],
});
const postgres = database('PostgreSQL', '999 (70 in Alpine variants)', '/var/lib/postgresql', '/var/run/postgresql', '/tmp');
const redis = database('Redis', '999', '/data');
const mongo = database('MongoDB', '999', '/data/db', '/data/configdb', '/tmp');
const clickhouse = database('ClickHouse', '101', '/var/lib/clickhouse', '/var/log/clickhouse-server', '/tmp');
const nginx = {
    name: 'nginx',
    user: '101',
    capabilities: servesLowPort,
    writable: ['/var/cache/nginx', '/run', '/tmp'],
    unprivileged: 'nginxinc/nginx-unprivileged',
};
/**
 * By repository on Docker Hub, official images without `library/`. Sources: their Dockerfiles and entrypoints in docker-library (postgres, mysql, mongo,
 * redis, rabbitmq, cassandra, httpd, redmine, ghost, wordpress, drupal), MariaDB/mariadb-docker, valkey-io/valkey-container, nginxinc/docker-nginx,
 * timescale/timescaledb-docker (Alpine only), apache/couchdb-docker, influxdata/influxdata-docker, neo4j/docker-neo4j, 31z4/zookeeper-docker,
 * ClickHouse/ClickHouse `docker/server`, eclipse-mosquitto/mosquitto `docker`, hashicorp/vault and hashicorp/docker-consul (`adduser -S` on Alpine: the first
 * is 100) and traefik. Not read for this table, but from what is known of them: ghost, wordpress, drupal, consul, MariaDB, nginx, traefik. The others: November 2026.
 */
const rootImages = new Map(Object.entries({
    postgres,
    'postgis/postgis': postgres,
    'pgvector/pgvector': postgres,
    'ankane/pgvector': postgres,
    'timescale/timescaledb': { ...postgres, user: '70' },
    mysql: database('MySQL', '999', '/var/lib/mysql', '/var/run/mysqld', '/tmp'),
    'mysql/mysql-server': database('MySQL', '27', '/var/lib/mysql', '/var/run/mysqld', '/tmp'),
    mariadb: database('MariaDB', '999', '/var/lib/mysql', '/run/mysqld', '/tmp'),
    mongo,
    redis,
    'redis/redis-stack': { ...redis, capabilities: stepsDown },
    valkey: { ...redis, name: 'Valkey' },
    'valkey/valkey': { ...redis, name: 'Valkey' },
    rabbitmq: database('RabbitMQ', '999 (100 in Alpine variants)', '/var/lib/rabbitmq', '/etc/rabbitmq', '/tmp'),
    cassandra: database('Cassandra', '999', '/var/lib/cassandra', '/var/log/cassandra', '/etc/cassandra', '/tmp'),
    couchdb: database('CouchDB', '5984', '/opt/couchdb/data', '/opt/couchdb/etc/local.d', '/tmp'),
    influxdb: database('InfluxDB', '1000 (from version 2)', '/var/lib/influxdb2', '/etc/influxdb2', '/tmp'),
    neo4j: database('Neo4j', '7474', '/data', '/logs', '/var/lib/neo4j', '/tmp'),
    zookeeper: database('ZooKeeper', '1000', '/data', '/datalog', '/logs', '/conf'),
    'clickhouse/clickhouse-server': clickhouse,
    'yandex/clickhouse-server': clickhouse,
    'eclipse-mosquitto': database('Mosquitto', '1883', '/mosquitto/data', '/mosquitto/log'),
    ghost: database('Ghost', '1000', '/var/lib/ghost/content', '/tmp'),
    redmine: database('Redmine', '999', '/usr/src/redmine/files', '/usr/src/redmine/tmp', '/tmp'),
    telegraf: database('Telegraf', undefined, '/tmp'),
    consul: database('Consul', '100', '/consul/data', '/tmp'),
    'hashicorp/consul': database('Consul', '100', '/consul/data', '/tmp'),
    vault: { ...database('Vault', '100', '/vault/file', '/vault/logs'), capabilities: [...stepsDown, 'IPC_LOCK', 'SETFCAP'].toSorted() },
    'hashicorp/vault': {
        ...database('Vault', '100', '/vault/file', '/vault/logs'),
        capabilities: [...stepsDown, 'IPC_LOCK', 'SETFCAP'].toSorted(),
    },
    nginx,
    'nginxproxy/nginx-proxy': { ...nginx, writable: ['/etc/nginx', ...nginx.writable] },
    'jwilder/nginx-proxy': { ...nginx, writable: ['/etc/nginx', ...nginx.writable] },
    httpd: {
        name: 'Apache',
        user: '33 (82 in Alpine variants)',
        capabilities: servesLowPort,
        writable: ['/usr/local/apache2/logs', '/tmp'],
    },
    caddy: { name: 'Caddy', capabilities: ['NET_BIND_SERVICE'], writable: ['/data', '/config'] },
    traefik: { name: 'Traefik', capabilities: ['NET_BIND_SERVICE'], writable: ['/tmp'] },
    wordpress: phpApplication('WordPress'),
    nextcloud: phpApplication('Nextcloud'),
    drupal: phpApplication('Drupal'),
    joomla: phpApplication('Joomla'),
    matomo: phpApplication('Matomo'),
    mediawiki: phpApplication('MediaWiki'),
    phpmyadmin: phpApplication('phpMyAdmin'),
    'phpmyadmin/phpmyadmin': phpApplication('phpMyAdmin'),
}));
/** Images of linuxserver.io: an init of their own as root, which makes a user of PUID and PGID. */
const linuxServer = { name: 'the init of linuxserver.io', capabilities: apachePhp, writable: ['/config', '/run', '/tmp'] };
const linuxServerPlaces = /^(?:lscr\.io\/|(?:docker\.io|ghcr\.io)\/linuxserver\/)/;
/** What is known of a public image that starts as root and needs it to start as shipped; undefined for all others. */
const rootImage = (reference) => {
    if (baseImage(reference).user === 'non-root')
        return undefined;
    if (linuxServerPlaces.test(`${reference.registry}/${reference.repository}`))
        return linuxServer;
    const hub = hubRepository(reference);
    return hub === undefined ? undefined : rootImages.get(hub.replace(/^library\//, ''));
};
/**
 * Numbers of the users that images name in their `USER`: the kubelet can tell none of them from root by the name. Only those that all variants of an image
 * give by number in their Dockerfiles (docker-library/memcached, docker-library/haproxy, prometheus/busybox, jenkinsci/docker): jetty's has none.
 */
const namedUsers = new Map(Object.entries({
    memcached: 11_211,
    haproxy: 99,
    'prom/prometheus': 65_534,
    'prom/alertmanager': 65_534,
    'prom/node-exporter': 65_534,
    'prom/pushgateway': 65_534,
    'prom/statsd-exporter': 65_534,
    'prom/mysqld-exporter': 65_534,
    'jenkins/jenkins': 1_000,
}));
/** The number of the user that an image starts as when its `USER` is a name; undefined for all others. */
const namedUserOf = (reference) => {
    const hub = hubRepository(reference);
    return hub === undefined ? undefined : namedUsers.get(hub.replace(/^library\//, ''));
};
/** True when an image is known to start as root when nothing says otherwise. */
const startsAsRoot = (reference) => {
    const { user } = baseImage(reference);
    return user === 'root' || user === 'drops' || rootImage(reference) !== undefined;
};
/** In words: how a pod's container can be made to run as another user than root, whose image starts as root. */
const userAdvice = (image) => {
    const refused = 'The image starts as root, so that "runAsNonRoot: true" alone would keep the container from starting';
    if (image?.user === undefined)
        return `${refused}: set "runAsUser" to a number other than 0 with it, and "fsGroup" for volumes that the program writes to.`;
    return `${refused}: set "runAsUser" to ${image.user} with it, the user of ${image.name} in the image, and "fsGroup" so that volumes belong to it.${instead(image)}`;
};
/** By a name that people give to a service that they build on such an image: `mariadb`, `redis`. */
const rootImageNamed = (name) => rootImages.get(name.toLowerCase());
/** Variables that only the entrypoint of one of them reads, not its clients: an image that is given one is built on it. */
const entrypointVariables = new Map(Object.entries({
    MYSQL_ROOT_PASSWORD: 'mysql',
    MYSQL_ROOT_PASSWORD_FILE: 'mysql',
    MYSQL_RANDOM_ROOT_PASSWORD: 'mysql',
    MYSQL_ALLOW_EMPTY_PASSWORD: 'mysql',
    MARIADB_ROOT_PASSWORD: 'mariadb',
    MARIADB_RANDOM_ROOT_PASSWORD: 'mariadb',
    POSTGRES_INITDB_ARGS: 'postgres',
    POSTGRES_HOST_AUTH_METHOD: 'postgres',
    PGDATA: 'postgres',
    MONGO_INITDB_ROOT_USERNAME: 'mongo',
    MONGO_INITDB_ROOT_PASSWORD: 'mongo',
    RABBITMQ_DEFAULT_PASS: 'rabbitmq',
    RABBITMQ_ERLANG_COOKIE: 'rabbitmq',
}));
/** What an image of an unknown name is built on, by the variables that it is given. */
const rootImageGiven = (variables) => {
    for (const variable of variables) {
        const name = entrypointVariables.get(variable);
        if (name !== undefined)
            return rootImages.get(name);
    }
    return undefined;
};
const listed = (words) => words.map(word => `"${word}"`).join(', ');
const instead = ({ unprivileged }) => unprivileged === undefined ? '' : ` The image "${unprivileged}" runs as another user from the start.`;
/** In words: with which capabilities the image still starts. */
const capabilityAdvice = (image, dropped, added) => `The image of ${image.name} starts as root and needs ${listed(image.capabilities)} to start: set "${dropped}" together with "${added}" for these${image.user === undefined ? '' : `, or run it as user ${image.user} with directories that belong to it, and drop all`}.${instead(image)}`;
/** In words: where the image has to be able to write. */
const writableAdvice = (image, setting, means) => `${image.name} writes to ${listed(image.writable)}: set "${setting}" only together with ${means} at these.`;

;// CONCATENATED MODULE: ./build/rules/concepts/root-names.js
/**
 * True for the user part of `USER` or of Compose's `user` that stands for root: its name, or a number that is zero however it is written (`+0`, `-00`); nothing
 * before the group leaves the user at 0, and so does nothing at all. Source: moby/sys, `user.GetExecUser`, which reads it with Go's `strconv.Atoi`.
 */
const namesRoot = (user) => /^(?:root|[+-]?0+)?(?::|$)/.test(user.trim());

;// CONCATENATED MODULE: ./build/rules/concepts/compose/service-images.js




/** Longer texts are no image references. */
const maxLength = 1024;
/** With an unknown tag (`nginx:${TAG}`) the name is still known. */
const literalName = (text) => {
    const dollar = text?.indexOf('$') ?? -1;
    return text !== undefined && dollar > 0 && text.charAt(dollar - 1) === ':' ? text.slice(0, dollar - 1) : undefined;
};
/** A service's image without tag and digest, in lower case: `ghcr.io/x/Nginx:1@sha256:\u2026` gives `ghcr.io/x/nginx`. Undefined when unknown. */
const imageName = (service) => {
    const text = service.image?.value ?? literalName(service.image?.text);
    if (text === undefined || text.length > maxLength)
        return undefined;
    const [withoutDigest = ''] = text.split('@', 1);
    const colon = withoutDigest.indexOf(':', withoutDigest.lastIndexOf('/') + 1);
    return (colon === -1 ? withoutDigest : withoutDigest.slice(0, colon)).toLowerCase();
};
/** The image of a service; without its tag when that is unknown. Undefined when its name is unknown or it is built here under no name. */
const serviceImage = ({ image }) => (0,image_reference/* parseImageReference */.o_)(image?.value ?? literalName(image?.text) ?? '');
/** A user other than root that the service is started as. */
const startsAsOther = (project, service) => {
    const user = service.get('user');
    const text = user.state === 'present' ? project.interpolate(user.node)?.value : undefined;
    return text !== undefined && text !== '' && !namesRoot(text);
};
/**
 * What is known of the service's image when it starts as root and needs that: by its name, or, where it is built here, by what people call
 * such a service.
 */
const rootImageOf = (project, service) => {
    if (startsAsOther(project, service))
        return undefined;
    const reference = serviceImage(service);
    const known = (reference && rootImage(reference)) ?? (service.builds ? rootImageNamed(service.name) : undefined);
    // Images whose user is known need no guess: Bitnami's take some of the same variables.
    const isUnknown = reference === undefined || baseImage(reference).user === 'unknown';
    return known ?? (isUnknown ? rootImageGiven(service.environment.map(({ name }) => name)) : undefined);
};
/** The last one and two segments of a service's image name; empty when it is unknown. */
const imageEnds = (service) => {
    const segments = imageName(service)?.split('/') ?? [];
    return segments.length === 0 ? [] : [segments.at(-1) ?? '', segments.slice(-2).join('/')];
};
/** `acme-node-exporter` ends in `node-exporter`. */
const endings = (segment) => {
    const words = segment.split('-');
    return words.map((_, index) => words.slice(index).join('-'));
};
/** Longer names have no endings that are looked at. */
const maxWords = 10;
/** Tests the end of a service's image name; with a prefix of the packager's, too. */
const imageTest = (names) => {
    const known = new Set(names.split(/\s+/u));
    return service => imageEnds(service).some(end => known.has(end) || (end.split('-', maxWords).length < maxWords && endings(end).some(ending => known.has(ending))));
};
/** Reverse proxies and web servers: made to face the network. */
const edgeImages = new Set('traefik nginx nginx-unprivileged nginx-proxy nginx-proxy-manager openresty caddy caddy-docker-proxy haproxy envoy httpd apache swag kong apisix tengine angie pomerium zoraxy bunkerweb varnish'.split(' '));
/** What people call a service that they build on one of them. */
const edgeNames = new Set([...edgeImages, 'proxy', 'reverse-proxy', 'reverse_proxy', 'reverseproxy', 'webserver', 'web-server']);
/** Container engines and whole systems in a container. */
const isEngineByName = imageTest('dind docker-dind buildkit buildkitd k3s kindest/node systemd');
/** True for a service that is a container engine or a whole system, which does not start without privileges. */
const isEngine = (service) => {
    const { tag = '' } = serviceImage(service) ?? {};
    return !tag.includes('rootless') && (isEngineByName(service) || (imageEnds(service)[0] === 'docker' && tag.includes('dind')));
};
/** True for the service that faces the network: by its image, or by its name when the image is built here. */
const isEdgeProxy = (service) => imageEnds(service).some(end => edgeImages.has(end)) ||
    (service.builds && service.image === undefined && edgeNames.has(service.name.toLowerCase()));
/** Data stores and brokers, which write to directories of their own. */
const isDataStore = imageTest('postgres postgresql postgis pgvector timescaledb timescaledb-ha mysql mysql-server mariadb percona percona-server mongo mongodb redis redis-stack redis-stack-server valkey keydb ' +
    'memcached elasticsearch opensearch cassandra scylla clickhouse clickhouse-server influxdb couchdb couchbase neo4j mssql/server azure-sql-edge oracle-xe oracle-free rabbitmq ' +
    'cp-kafka kafka zookeeper cp-zookeeper etcd consul minio cockroach dynamodb-local arangodb solr meilisearch typesense qdrant weaviate milvus vault nats activemq pulsar surrealdb ' +
    'questdb victoria-metrics prometheus loki');
/** Proxies that let only some requests through to the engine's socket. */
const isSocketProxy = imageTest('docker-socket-proxy socket-proxy docker-proxy dockerproxy');
/** Agents that read metrics, logs and processes of the host: they are given its files on purpose. */
const isHostMonitor = imageTest('node-exporter node_exporter cadvisor netdata datadog/agent datadog-agent telegraf promtail filebeat metricbeat auditbeat elastic-agent fluentd fluent-bit vector alloy grafana/agent ' +
    'newrelic/infrastructure newrelic/infrastructure-bundle zabbix-agent zabbix-agent2 glances beszel-agent process-exporter opentelemetry-collector opentelemetry-collector-contrib ' +
    'osquery falco tracee scrutiny smartctl-exporter smartctl_exporter');
/** Routing daemons, VPNs, and what finds devices in the local network by broadcast. */
const makesNetworks = imageTest('frr quagga bird gobgp keepalived wireguard wg-easy openvpn strongswan tailscale zerotier dnsmasq dhcpd kea-dhcp4 kube-vip avahi mdns-repeater home-assistant homebridge');

;// CONCATENATED MODULE: ./build/rules/concepts/linux-capabilities.js
/** The name of a Linux capability as `capabilities(7)` has it, without `CAP_`: `cap_net_raw` gives `NET_RAW`. `ALL` stays `ALL`. */
const capabilityName = (text) => {
    const upper = text.trim().toUpperCase();
    return upper.startsWith('CAP_') ? upper.slice('CAP_'.length) : upper;
};
/**
 * What a container has without asking, in containerd, CRI-O (less some of them) and Docker.
 * Source: moby `daemon/pkg/oci/caps/defaults.go`, containerd `pkg/oci/spec.go`.
 */
const defaultCapabilities = [
    'CHOWN',
    'DAC_OVERRIDE',
    'FSETID',
    'FOWNER',
    'MKNOD',
    'NET_RAW',
    'SETGID',
    'SETUID',
    'SETFCAP',
    'SETPCAP',
    'NET_BIND_SERVICE',
    'SYS_CHROOT',
    'KILL',
    'AUDIT_WRITE',
];
/** By capability: what it lets a process do; completes "lets the container \u2026". */
const dangers = new Map([
    ['ALL', 'do everything that root can do on the host'],
    ['SYS_ADMIN', 'mount file systems and change namespaces, which is nearly the same as being root on the host'],
    ['SYS_MODULE', "load kernel modules and so run any code in the host's kernel"],
    ['SYS_PTRACE', 'read and change the memory of other processes'],
    ['SYS_RAWIO', 'access the memory and I/O ports of the host directly'],
    ['SYS_BOOT', 'restart the host or load another kernel'],
    ['SYS_TIME', 'change the clock of the host'],
    ['NET_ADMIN', 'change interfaces, routes and firewall rules'],
    ['DAC_READ_SEARCH', 'read every file regardless of permissions and open host files by their handle'],
    ['MAC_ADMIN', 'change the rules of AppArmor, SELinux or Smack'],
    ['MAC_OVERRIDE', 'ignore the rules of mandatory access control'],
    ['BPF', "load eBPF programs into the host's kernel"],
    ['PERFMON', 'observe the kernel and other processes'],
    ['SYSLOG', 'read kernel messages and addresses'],
    ['CHECKPOINT_RESTORE', 'freeze and restore other processes'],
]);
/** What a dangerous capability lets a container do, or undefined for one that is not dangerous in itself. Any spelling. */
const dangerOfCapability = (text) => dangers.get(capabilityName(text));

// EXTERNAL MODULE: ./build/artifacts/yaml/blank.js
var blank = __webpack_require__(85849);
// EXTERNAL MODULE: ./build/artifacts/yaml/entries.js
var entries = __webpack_require__(4199);
// EXTERNAL MODULE: ./build/artifacts/yaml/nodes.js
var nodes = __webpack_require__(91910);
;// CONCATENATED MODULE: ./build/artifacts/yaml/layout.js


/** The column, from 0, at which a node begins on its line; a byte-order mark takes none. */
const columnOf = (node) => columnAt(node.document, node.range.start);
/** The column, from 0, of an offset. */
const columnAt = ({ file }, offset) => {
    const { line, column } = file.lines.position(offset);
    return line === 1 && file.text.charCodeAt(0) === 0xfeff ? column - 2 : column - 1;
};
/** The line break that the document's file uses: that of its first line. */
const lineBreakOf = ({ file }) => {
    const first = file.text.indexOf('\n');
    return first > 0 && file.text[first - 1] === '\r' ? '\r\n' : '\n';
};
/** The offset at which the line of an offset begins, or `least` when it begins before that: a line may be very long. */
const startOfLine = (text, from, least = 0) => {
    let at = from;
    while (at > least && !(0,blank/* isLineBreak */.MC)(text.charCodeAt(at - 1)))
        at--;
    return at;
};
/** The offset past the line break that ends a line, or the text's end. */
const startOfNextLine = (text, from) => {
    const end = (0,blank/* endOfLine */.vT)(text, from);
    return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
};
const lastChild = (node) => {
    if (node.kind === 'sequence')
        return node.items.at(-1);
    return node.kind === 'mapping' ? node.entries.at(-1)?.value : undefined;
};
/** True when white space after a block scalar's last visible line is part of its value: under `+`, and in lines of white space alone. */
const endsInBlankLines = ({ range, extent, document }) => {
    if (extent.end <= range.end)
        return false;
    const { text } = document.file;
    const header = text.slice(range.start, range.start + 3);
    const rest = text.slice(range.end, extent.end);
    return header.includes('+') || rest.includes(' ') || rest.includes('\t');
};
/** Where a node's own lines end: at its range's end, except that the blank lines which end some block scalars belong to their value. */
const ownEnd = (node) => {
    let last = node;
    for (let child = lastChild(last); child !== undefined && !('flow' in last && last.flow); child = lastChild(last))
        last = child;
    return last instanceof nodes/* ScalarNode */.p && endsInBlankLines(last) ? last.extent.end : node.range.end;
};
const styles = new WeakMap();
/** How far a key's block collection stands in; undefined for any other value. */
const insetOf = ({ key, value }) => (value.kind === 'mapping' || value.kind === 'sequence') && !value.flow ? columnOf(value) - columnOf(key) : undefined;
const entriesOfBlock = (node) => (node.kind === 'mapping' && !node.flow ? node.entries : []);
/** A document's block collections; of a long sequence only the first items, which are like the others. */
const childrenOf = (node) => node.kind === 'sequence' && !node.flow ? node.items.slice(0, 100) : entriesOfBlock(node).map(entry => entry.value);
const firstInsets = (document) => {
    let mapping;
    let sequence;
    const pending = document.root === undefined ? [] : [document.root];
    for (let node = pending.pop(); node !== undefined && (mapping === undefined || sequence === undefined); node = pending.pop()) {
        for (const entry of entriesOfBlock(node)) {
            const inset = insetOf(entry);
            if (inset === undefined)
                continue;
            if (entry.value.kind === 'sequence')
                sequence ??= Math.max(inset, 0);
            else if (inset > 0)
                mapping ??= inset;
        }
        for (const child of childrenOf(node))
            pending.push(child);
    }
    return { ...(mapping !== undefined && { mapping }), ...(sequence !== undefined && { sequence }) };
};
/** The style of the document's first nested collections; two columns where it has none. */
const blockStyleOf = (document) => {
    const known = styles.get(document);
    if (known !== undefined)
        return known;
    const found = firstInsets(document);
    const mapping = found.mapping ?? 2;
    const style = { mapping, sequence: found.sequence ?? mapping };
    styles.set(document, style);
    return style;
};
/** True when a flow mapping is one `a: b` within brackets, without braces of its own. */
const isPair = (node) => node.kind === 'mapping' && node.flow && node.entries[0]?.range.start === node.range.start;
/** True when the document is JSON, or YAML written like it: brackets and double-quoted keys from the root on. */
const isJson = ({ root }) => {
    const first = root?.kind === 'sequence' && root.flow ? root.items[0] : root;
    if (first?.kind !== 'mapping')
        return root?.kind === 'sequence' && root.flow && first?.kind === 'scalar' && first.style === 'double';
    return first.flow && first.entries.every(({ key }) => key.kind === 'scalar' && key.style === 'double');
};

// EXTERNAL MODULE: ./build/artifacts/yaml/scalar.js
var scalar = __webpack_require__(46075);
;// CONCATENATED MODULE: ./build/artifacts/yaml/render.js

const PLAIN = /^[A-Za-z_/.][A-Za-z0-9_/.:@+=-]*$/;
/** Amounts with a unit (`128Mi`, `500m`), which no YAML or JSON schema takes for a number. Source: Kubernetes, Quantity. */
const QUANTITY = /^\d+(?:\.\d+)?(?:[KMGTPE]i|[kMGTPm])$/;
/** True when a string can be written without quotes anywhere and read back as the same string by YAML 1.1 and 1.2 parsers. */
const isSafePlain = (text) => QUANTITY.test(text) || (PLAIN.test(text) && !text.endsWith(':') && !/^[.]?[\d.]/.test(text) && (0,scalar/* resolvePlain */.R)(text) === text);
const quoteSingle = (text) => (/^[ -&(-~]*$/.test(text) ? `'${text}'` : undefined);
/** A scalar on one line, quoted where it must be or where the style says so. Double quotes are JSON's, which YAML reads alike. */
const renderScalar = (value, quoting = 'auto') => {
    if (typeof value !== 'string')
        return String(value);
    if (quoting === 'single')
        return quoteSingle(value) ?? JSON.stringify(value);
    return quoting === 'auto' && isSafePlain(value) ? value : JSON.stringify(value);
};
const isList = (value) => Array.isArray(value);
/** True for values that are no collections. */
const isScalar = (value) => typeof value !== 'object' || value === null;
/** A value on one line, in flow style. */
const renderFlow = (value, quoting = 'auto') => {
    if (isScalar(value))
        return renderScalar(value, quoting);
    if (isList(value))
        return `[${value.map(item => renderFlow(item, quoting)).join(', ')}]`;
    const entries = Object.entries(value).map(([key, each]) => `${renderScalar(key, quoting)}: ${renderFlow(each, quoting)}`);
    return `{${entries.join(', ')}}`;
};
const isEmpty = (value) => isScalar(value) || (isList(value) ? value.length === 0 : Object.keys(value).length === 0);
const itemLines = (item, insets) => isEmpty(item) || isList(item)
    ? [`- ${renderFlow(item)}`]
    : renderLines(item, insets).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
const entryLines = (key, value, insets) => {
    if (isEmpty(value))
        return [`${renderScalar(key)}: ${renderFlow(value)}`];
    const inset = ' '.repeat(isList(value) ? insets.sequence : insets.mapping);
    return [`${renderScalar(key)}:`, ...renderLines(value, insets).map(line => inset + line)];
};
/** A value in block style, line by line, the first column being 0. */
const renderLines = (value, insets) => {
    if (isScalar(value) || isEmpty(value))
        return [renderFlow(value)];
    if (isList(value))
        return value.flatMap(item => itemLines(item, insets));
    return Object.entries(value).flatMap(([key, each]) => entryLines(key, each, insets));
};

;// CONCATENATED MODULE: ./build/artifacts/yaml/template-lines.js


const CONTROL = /\{\{-?\s*(?:if|else|end|with|range|define|block)\b/;
/** Lines are looked at as far as this around a range, in UTF-16 units. */
const maxLineLength = 10_000;
/**
 * True when, in a template, a line under the range begins with an action or holds one that parts the text into branches. Edits there are
 * refused: what is written between branches may be printed once, often or never. So they are on lines too long to be looked at for each of many edits.
 */
const hasActionLine = ({ file, templated }, { start, end }) => {
    if (!templated)
        return false;
    const { text } = file;
    const from = startOfLine(text, start, start - maxLineLength - 1);
    const to = end + (0,blank/* endOfLine */.vT)(text.slice(end, end + maxLineLength + 1), 0);
    const lines = text.slice(Math.max(0, from), to);
    if (lines.length > end - start + maxLineLength)
        return true;
    return lines.split('\n').some(line => line.trimStart().startsWith('{{') || CONTROL.test(line));
};
/** True when, in a template, the line before a value that stands on lines of its own is one of actions: then the value may be a branch. */
const followsActionLine = (node) => {
    const { text } = node.document.file;
    const lineStart = startOfLine(text, node.range.start);
    const isOwnLine = text.slice(lineStart, node.range.start).trim() === '' && node.range.start > lineStart;
    const before = (0,blank/* trimEnd */.s8)(text, lineStart, 0);
    return isOwnLine && before > 0 && hasActionLine(node.document, { start: before - 1, end: before - 1 });
};

;// CONCATENATED MODULE: ./build/artifacts/yaml/insert.js




const insertion = (at, newText) => ({ range: { start: at, end: at }, newText });
/** Lines written after the line on which `node` ends. */
const linesAfter = (node, column, lines) => {
    const { text } = node.document.file;
    const lineBreak = lineBreakOf(node.document);
    const indented = lines.map(line => ' '.repeat(column) + line);
    const end = ownEnd(node);
    const isLineStart = end > node.range.end && '\r\n'.includes(text.charAt(end - 1));
    if (isLineStart)
        return insertion(end, indented.map(line => line + lineBreak).join(''));
    return insertion((0,blank/* endOfLine */.vT)(text, end), indented.map(line => lineBreak + line).join(''));
};
/** True when the key stands where the mapping's keys stand, with neither `?` nor an anchor or tag before it. */
const isOrdinary = (mapping, entry) => columnOf(entry.key) === columnOf(mapping);
const isOneLine = ({ document, range }) => document.file.lines.line(range.start) === document.file.lines.line(range.end);
/** True for a value that ends where its text does: one line, or a collection after which no line of actions can go on with it. */
const isClosed = (value) => {
    if (value.range.end === value.range.start || value.kind === 'alias')
        return false;
    if (value.kind === 'scalar')
        return isOneLine(value) && value.style !== 'literal' && value.style !== 'folded';
    const { document } = value;
    const next = (0,blank/* skipBlank */.W8)(document.file.text, ownEnd(value));
    return !hasActionLine(document, { start: next, end: next });
};
/**
 * The entry after which a key may be written: the last one, or in a template the last before the first line of actions, so that the key
 * is printed wherever the mapping is. Scalars go before collections, which stand in a container's description further down.
 */
const entryToFollow = (mapping) => {
    const { document, entries, range } = mapping;
    if (!document.templated)
        return entries.at(-1);
    if (followsActionLine(mapping))
        return undefined;
    let scalar;
    let collection;
    let { start } = range;
    for (const entry of entries) {
        if (hasActionLine(document, { start, end: entry.range.end }))
            break;
        start = entry.range.end;
        if (!isClosed(entry.value))
            continue;
        if (entry.value.kind === 'scalar')
            scalar = entry;
        else
            collection = entry;
    }
    return scalar ?? collection;
};
/** True when a key right after this entry is printed wherever the mapping is, and ends the entry's value. */
const mayBeFollowed = (mapping, entry) => {
    const { document, range } = mapping;
    const isPrinted = !document.templated || !(followsActionLine(mapping) || hasActionLine(document, { start: range.start, end: entry.range.end }));
    return isPrinted && isClosed(entry.value);
};
const insertIntoBlock = (mapping, key, value, beside) => {
    const entry = beside && mayBeFollowed(mapping, beside) ? beside : entryToFollow(mapping);
    if (entry === undefined || !isOrdinary(mapping, entry))
        return undefined;
    return [linesAfter(entry.value, columnOf(mapping), renderLines({ [key]: value }, blockStyleOf(mapping.document)))];
};
const skipWhite = (text, from) => {
    let at = from;
    while (at < text.length && (0,blank/* isWhite */.Gl)(text.charCodeAt(at)))
        at++;
    return at;
};
/** True when all keys of a flow mapping are double-quoted. */
const hasJsonKeys = ({ entries }) => entries.length > 0 && entries.every(({ key }) => key.kind === 'scalar' && key.style === 'double');
/** How strings are quoted within a flow collection: as in JSON when its document or its own keys are written so. */
const flowQuoting = (node) => isJson(node.document) || (node.kind === 'mapping' && node.flow && hasJsonKeys(node)) ? 'double' : 'auto';
/** Writes one more member, given as text, at the end of a flow collection. Refused for pairs without brackets and beside comments. */
const insertIntoFlow = (node, last, member) => {
    const { text } = node.document.file;
    const closing = node.range.end - 1;
    if (isPair(node) || hasActionLine(node.document, node.range))
        return undefined;
    if (last === undefined) {
        const open = node.range.start + 1;
        return skipWhite(text, open) === closing ? [{ range: { start: open, end: closing }, newText: member }] : undefined;
    }
    const after = skipWhite(text, last.range.end);
    const hasComma = text[after] === ',';
    if (skipWhite(text, hasComma ? after + 1 : after) !== closing)
        return undefined;
    const lineStart = startOfLine(text, last.range.start, node.range.start);
    const ownLines = lineStart > node.range.start;
    const lead = ownLines ? lineBreakOf(node.document) + text.slice(lineStart, skipWhite(text, lineStart)) : ' ';
    return [insertion(hasComma ? after + 1 : last.range.end, `${hasComma ? '' : ','}${lead}${member}${hasComma && ownLines ? ',' : ''}`)];
};
/**
 * Adds a key that is not there, in a block right after `beside` where that can be. The caller has made sure that it is not there, and that no
 * other place changes.
 */
const insertEntry = (mapping, key, value, beside) => {
    if (!mapping.flow)
        return insertIntoBlock(mapping, key, value, beside);
    const quoting = flowQuoting(mapping);
    return insertIntoFlow(mapping, mapping.entries.at(-1)?.value, `${renderScalar(key, quoting)}: ${renderFlow(value, quoting)}`);
};
const quotingLike = (items) => {
    const styles = new Set(items.map(item => (item.kind === 'scalar' ? item.style : 'none')));
    const [style] = styles;
    return styles.size === 1 && (style === 'single' || style === 'double') ? style : 'auto';
};
/** Where an item's dash stands: the first one after the item before it. */
const dashOf = (sequence, index) => {
    const before = sequence.items[index - 1];
    return (0,blank/* skipBlank */.W8)(sequence.document.file.text, before === undefined ? sequence.range.start : ownEnd(before));
};
/** What stands between a dash and its item when both are on one line, a single space otherwise. */
const gapAfterDash = (sequence) => {
    const last = sequence.items.at(-1);
    if (last === undefined)
        return ' ';
    const gap = sequence.document.file.text.slice(dashOf(sequence, sequence.items.length - 1) + 1, last.range.start);
    return /^ {1,8}$/.test(gap) ? gap : ' ';
};
/** Adds an item at the end of a sequence that is not a template's. */
const insertItem = (sequence, value) => {
    const last = sequence.items.at(-1);
    const quoting = quotingLike(sequence.items);
    if (sequence.flow)
        return insertIntoFlow(sequence, last, renderFlow(value, quoting === 'auto' ? flowQuoting(sequence) : quoting));
    if (last === undefined ||
        followsActionLine(sequence) ||
        hasActionLine(sequence.document, { start: sequence.range.start, end: endOfNextLine(sequence) })) {
        return undefined;
    }
    const gap = gapAfterDash(sequence);
    const lines = isScalar(value) ? [renderScalar(value, quoting)] : renderLines(value, blockStyleOf(sequence.document));
    const dashed = lines.map((line, index) => (index === 0 ? `-${gap}${line}` : ` ${' '.repeat(gap.length)}${line}`));
    return [linesAfter(last, columnAt(sequence.document, sequence.range.start), dashed)];
};
const endOfNextLine = ({ document, range }) => (0,blank/* endOfLine */.vT)(document.file.text, (0,blank/* endOfLine */.vT)(document.file.text, range.end) + 1);

// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/mapping-keys.js
var mapping_keys = __webpack_require__(69210);
;// CONCATENATED MODULE: ./build/artifacts/yaml/shared-nodes.js
const shared = new WeakMap();
const uses = new WeakMap();
/** How often aliases repeat each node of a document that any of them repeats. */
const usesIn = (document) => {
    const known = uses.get(document);
    if (known !== undefined)
        return known;
    const counted = countUses(document);
    uses.set(document, counted);
    return counted;
};
const countUses = (document) => {
    const targets = new Map();
    if (!document.file.text.slice(document.range.start, document.range.end).includes('*'))
        return targets;
    const pending = document.root === undefined ? [] : [document.root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (node.kind === 'alias' && node.target !== undefined)
            targets.set(node.target, (targets.get(node.target) ?? 0) + 1);
        if (node.kind === 'mapping')
            for (const { key, value } of node.entries)
                pending.push(key, value);
        if (node.kind === 'sequence')
            for (const item of node.items)
                pending.push(item);
    }
    return targets;
};
const aliasTargets = (document) => [...usesIn(document).keys()].map(target => target.range).sort((a, b) => a.start - b.start || b.end - a.end);
/** How many aliases stand for exactly this node. */
const aliasesOf = (node) => usesIn(node.document).get(node) ?? 0;
/** The texts that aliases repeat elsewhere, the outermost ones, in source order. */
const sharedRanges = (document) => {
    const known = shared.get(document);
    if (known !== undefined)
        return known;
    const ranges = [];
    for (const range of aliasTargets(document))
        if (range.end > (ranges.at(-1)?.end ?? -1))
            ranges.push(range);
    shared.set(document, ranges);
    return ranges;
};
/** The index of the first shared text that ends at or after `at`. */
const firstFrom = (ranges, at) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((ranges[middle]?.end ?? 0) >= at)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
};
/** True when an alias elsewhere stands for this node or one around it, so that a change here would change that place, too. */
const isShared = (node) => {
    const ranges = sharedRanges(node.document);
    const around = ranges[firstFrom(ranges, node.range.end)];
    return around !== undefined && around.start <= node.range.start;
};
/** True when an alias stands for a node around this one, whatever stands for this one itself. */
const isWithinShared = (node) => {
    const ranges = sharedRanges(node.document);
    const around = ranges[firstFrom(ranges, node.range.end)];
    return around !== undefined && around.start <= node.range.start && !(around.start === node.range.start && around.end === node.range.end);
};
/** True when an alias needs something that stands within the range, so that its removal would break the alias. */
const holdsSharedNode = (document, { start, end }) => {
    const ranges = sharedRanges(document);
    const first = ranges[firstFrom(ranges, start + 1)];
    return first !== undefined && first.start < end;
};

;// CONCATENATED MODULE: ./build/artifacts/yaml/edit.js










const quotingOf = ({ style, document }) => {
    if (isJson(document))
        return 'double';
    return style === 'single' || style === 'double' ? style : 'auto';
};
/** True for a block scalar with a comment after its `|` or `>`. */
const hasHeaderComment = ({ style, document, range }) => {
    const { text } = document.file;
    return (style === 'literal' || style === 'folded') && text.slice(range.start, (0,blank/* endOfLine */.vT)(text, range.start)).includes('#');
};
/**
 * Writes another value in a scalar's place; a string keeps the quotes that were there. Refused for templates, tagged scalars, scalars that
 * aliases repeat elsewhere, block scalars with a comment in their header, and absent values that no `:` or `-` precedes.
 */
const replaceScalar = (scalar, value) => {
    if (scalar.opaque || scalar.tag !== undefined || isShared(scalar) || hasHeaderComment(scalar))
        return undefined;
    const newText = renderScalar(value, quotingOf(scalar));
    const { start, end } = scalar.range;
    if (end > start)
        return [{ range: { start, end }, newText }];
    const before = scalar.document.file.text.charAt(start - 1);
    return (before === ':' || before === '-') && scalar.anchor === undefined
        ? [{ range: { start, end }, newText: ` ${newText}` }]
        : undefined;
};
/** The value that a path of missing keys leads to: `{ a: { b: value } }`. */
const nest = (path, value) => path.reduceRight((inner, key) => ({ [key]: inner }), value);
const isNull = (node) => node.kind === 'scalar' && (0,scalar/* scalarValue */.U)(node) === null;
/** True for `null`, nothing, and an empty `{}` or `[]` that the new collection is of a kind with. */
const canBeFilled = (node, value) => {
    if (node.kind === 'mapping')
        return node.flow && node.entries.length === 0 && !Array.isArray(value);
    return node.kind === 'sequence' ? node.flow && node.items.length === 0 && Array.isArray(value) : isNull(node);
};
/** Writes a collection in the place of `null`, `{}`, `[]` or nothing after a key. */
const fillEmpty = (mapping, entry, value) => {
    const { key, value: old } = entry;
    const { document } = mapping;
    const { text, lines } = document.file;
    const colon = (0,blank/* skipBlank */.W8)(text, key.range.end);
    const onOneLine = lines.line(key.range.start) === lines.line(old.range.end);
    if (old.opaque || old.tag !== undefined || old.anchor !== undefined || text[colon] !== ':' || !onOneLine || isShared(old))
        return undefined;
    if (hasActionLine(document, { start: key.range.start, end: startOfNextLine(text, old.range.end) }))
        return undefined;
    const space = { start: colon + 1, end: old.range.end };
    if (mapping.flow)
        return [{ range: space, newText: ` ${renderFlow(value, flowQuoting(mapping))}` }];
    const style = blockStyleOf(document);
    const column = columnOf(key) + (Array.isArray(value) ? style.sequence : style.mapping);
    const newLines = renderLines(value, style).map(line => lineBreakOf(document) + ' '.repeat(column) + line);
    const lineEnd = (0,blank/* endOfLine */.vT)(text, old.range.end);
    const written = { range: { start: lineEnd, end: lineEnd }, newText: newLines.join('') };
    return space.end > space.start ? [{ range: space, newText: '' }, written] : [written];
};
const replaceValue = (mapping, entry, value) => {
    const { value: old } = entry;
    if (!isScalar(value))
        return canBeFilled(old, value) ? fillEmpty(mapping, entry, value) : undefined;
    if (old.kind === 'alias')
        return [{ range: old.range, newText: renderScalar(value, isJson(mapping.document) ? 'double' : 'auto') }];
    return old.kind === 'scalar' ? replaceScalar(old, value) : undefined;
};
const ownEntries = (mapping, name) => mapping.entries.filter(entry => entry.name === name && !(0,mapping_keys/* isMergeKey */.yJ)(entry));
/**
 * Sets what stands under a path of keys, making the mappings on the way that are missing. A scalar is replaced, `null`, `{}` and `[]` are
 * filled; other collections are not replaced. A missing key is written right after its sibling `beside` where that is there, so that both
 * changes are close together. Refused where a template or an alias is in play, for duplicate keys and complex keys.
 */
const setKey = (mapping, path, value, beside) => {
    const [key, ...rest] = path;
    if (key === undefined || isShared(mapping))
        return undefined;
    const [entry, ...others] = ownEntries(mapping, key);
    if (others.length > 0)
        return undefined;
    if (entry === undefined) {
        // A mapping that is merged in can be overridden whole, but not changed in part.
        const inherited = (0,entries/* findEntry */.w4)(mapping, key);
        if (inherited === 'unknown' || (inherited !== undefined && rest.length > 0))
            return undefined;
        return insertEntry(mapping, key, nest(rest, value), beside === undefined ? undefined : ownEntries(mapping, beside)[0]);
    }
    if (rest.length === 0)
        return replaceValue(mapping, entry, value);
    const nested = nest(rest, value);
    if (canBeFilled(entry.value, nested))
        return fillEmpty(mapping, entry, nested);
    return entry.value.kind === 'mapping' ? setKey(entry.value, rest, value, beside) : undefined;
};
/**
 * Sets a key that is in neither the mapping nor what is merged into it, for all places that repeat the mapping by its anchor. The caller has
 * made sure that each of them is to change. Refused where `setKey` refuses, and for a mapping within another one that is repeated.
 */
const setKeyForAll = (mapping, key, value) => aliasesOf(mapping) === 0 || isWithinShared(mapping) || (0,entries/* findEntry */.w4)(mapping, key) !== undefined
    ? undefined
    : insertEntry(mapping, key, value);
/** Adds an item at the end of a sequence. Refused for templates, for sequences that aliases repeat, and beside comments in brackets. */
const appendItem = (sequence, value) => sequence.opaque || isShared(sequence) ? undefined : insertItem(sequence, value);
/**
 * Makes sure that the list under a path of keys holds a scalar, making the list when there is none. No edits when it does. Refused when
 * that can't be known, and where `setKey` and `appendItem` refuse.
 */
const ensureItem = (mapping, path, value) => {
    const found = (0,lookup/* lookup */.$I)(mapping, ...path);
    if ((0,lookup/* isMissing */.b2)(found))
        return setKey(mapping, path, [value]);
    if (found.state !== 'present' || found.node.kind !== 'sequence' || (0,lookup/* hasUnseen */.FN)(found))
        return undefined;
    if ((0,lookup/* itemsOf */.S3)(found).some(item => (0,scalar/* scalarValue */.U)(item) === value))
        return [];
    if (found.entry?.value.kind === 'alias')
        return undefined;
    return canBeFilled(found.node, [value]) ? setKey(mapping, path, [value]) : appendItem(found.node, value);
};

;// CONCATENATED MODULE: ./build/rules/concepts/compose/merged-settings.js


/** The mappings that a service merges in (`<<: *base`), those that win first. */
const mergedInto = ({ node }) => node.kind === 'mapping' ? node.keys.merges.flatMap(source => source ?? []) : [];
/**
 * Sets a key that services lack: once in the mapping that they merge in, where all that use the mapping are to change; else in the service
 * itself. One edit in place of as many as there are services.
 */
class MergedSettings {
    #project;
    #lacks;
    #byOwner;
    #forAll = new Map();
    /** `lacks`: whether the key is absent in a service, and is to be set there. */
    constructor(project, lacks) {
        this.#project = project;
        this.#lacks = lacks;
    }
    /** Edits that set the key for a service. */
    set(service, key, value) {
        if (service.node.kind !== 'mapping')
            return undefined;
        const owner = mergedInto(service).find(candidate => this.#isForAllKnown(candidate));
        return (owner && setKeyForAll(owner, key, value)) ?? setKey(service.node, [key], value);
    }
    #isForAllKnown(owner) {
        const known = this.#forAll.get(owner) ?? this.#isForAll(owner);
        this.#forAll.set(owner, known);
        return known;
    }
    /** True when nothing but services that are to change uses the mapping, two of them or more. */
    #isForAll(owner) {
        const users = this.#usersOf(owner);
        const itself = this.#project.services.filter(({ node }) => node === owner);
        const all = [...users, ...itself];
        return all.length > 1 && users.length === aliasesOf(owner) && all.every(user => this.#lacks(user));
    }
    #usersOf(owner) {
        this.#byOwner ??= byOwner(this.#project.services);
        return this.#byOwner.get(owner) ?? [];
    }
}
const byOwner = (services) => {
    const found = new Map();
    for (const service of services) {
        for (const owner of mergedInto(service)) {
            const users = found.get(owner);
            if (users)
                users.push(service);
            else
                found.set(owner, [service]);
        }
    }
    return found;
};

;// CONCATENATED MODULE: ./build/rules/concepts/compose/windows-services.js


const wordAt = (project, service, ...path) => {
    const found = service.get(...path);
    return found.state === 'present' ? (project.interpolate(found.node)?.value ?? '').toLowerCase() : '';
};
/** `C:\app`, `\\.\pipe\docker_engine`. */
const windowsPath = /^(?:[a-z]:[\\/]|[\\/]{2}\.[\\/]pipe[\\/])/i;
/** How a file says that its services are for Windows: `docker-compose.windows.yml`. */
const windowsFile = /(?:^|[-_.])(?:windows|nanoserver|win)[-_.][^/]*$/i;
/** Words of which an image of Windows has one. Why before its parts are looked at: each service is asked, whenever a fix is tried. */
const windowsWords = /windows|server|ltsc|microsoft/i;
const hasWindowsImage = (service) => {
    const reference = windowsWords.test(service.image?.text ?? '') ? serviceImage(service) : undefined;
    return reference !== undefined && (0,windows_images/* isWindowsImage */.n)(reference);
};
/** True when the service itself says that it runs Windows: its platform, an isolation that only Windows has, its image, or where it mounts. */
const saysWindows = (project, service) => wordAt(project, service, 'platform').startsWith('windows') ||
    ['process', 'hyperv'].includes(wordAt(project, service, 'isolation')) ||
    hasWindowsImage(service) ||
    service.volumes.some(({ type, target }) => type === 'npipe' || windowsPath.test(target?.value ?? ''));
const known = new WeakMap();
/** True when a service of the file says so, or the file's name: an engine runs the containers of one system only. */
const isForWindows = (project) => {
    const found = known.get(project) ??
        (windowsFile.test(project.file.path.slice(project.file.path.lastIndexOf('/') + 1)) ||
            project.services.some(service => saysWindows(project, service)));
    known.set(project, found);
    return found;
};
/**
 * True when a service runs Windows containers, which have neither capabilities nor a read-only root. Source: Docker documentation, "Isolate
 * containers"; one engine runs either Linux or Windows containers.
 */
const runsWindows = (project, service) => isForWindows(project) && !wordAt(project, service, 'platform').startsWith('linux');

;// CONCATENATED MODULE: ./build/rules/concepts/compose/service-settings.js


/**
 * Where to report a setting of a service whose text is at `range` in the setting's own file: there, when that is the file under review; at
 * the service's `extends`, when it comes from another file by it; nowhere (undefined), when it comes from the base of an override, whose own
 * review reports it.
 */
const placeOfSetting = (service, setting, range) => {
    const { path } = setting.file;
    if (path === service.file.path)
        return { at: range, editable: true };
    if (service.judgedElsewhere.has(path))
        return undefined;
    const inherited = (0,lookup/* lookup */.$I)(service.node, 'extends');
    const at = (inherited.state === 'absent' ? undefined : inherited.entry?.value.range) ?? service.nameRange;
    return { at, editable: false, related: [{ at: range, note: 'The setting stands here.', path }] };
};
/** Remembers what was reported: settings that services share by anchors or `extends` are one text and one finding. */
class ReportedOnce {
    #reported = new Set();
    /** True the first time that it is asked about a setting. */
    isFirst(setting) {
        const key = setting.entry ?? setting.node;
        if (this.#reported.has(key))
            return false;
        this.#reported.add(key);
        return true;
    }
}
/** True when nothing of the service ever runs: it is there to be built, with no replica. */
const neverRuns = (service) => [service.get('scale'), service.get('deploy', 'replicas')].some(found => found.state === 'present' && found.node.kind === 'scalar' && found.node.value === '0');
/** True when a service runs Linux containers: it is not for Windows, not only there to be built, and no program outside Compose (`provider`). */
const runsLinuxContainers = (project, service) => service.get('provider').state === 'absent' && !runsWindows(project, service) && !neverRuns(service);
/**
 * True when what a service lacks may be said of it: it runs Linux containers, all of it is known, and it is not only a change to a service
 * of another file.
 */
const canLack = (project, service) => service.complete && !service.amends && runsLinuxContainers(project, service);
const developmentProfile = /^(?:dev|develop|development|local|test|tests|testing|debug|debugging|ci|e2e|demo)$/i;
/** True when a service only runs under profiles for development, tests or debugging. */
const isForDevelopment = (service) => service.profiles.length > 0 && service.profiles.every(profile => developmentProfile.test(profile));

;// CONCATENATED MODULE: ./build/rules/rule.js
/** The packs of the catalogue, in the order of the documentation; a pack is a folder under `src/rules/`. */
const packs = (/* unused pure expression or super */ null && ([
    'dockerfile',
    'image',
    'compose',
    'kubernetes',
    'rbac',
    'network',
    'secrets',
    'workload',
    'control-plane',
    'daemon',
    'ci',
    'helm',
    'kustomize',
    'gitops',
    'falco',
    'observability',
    'policy',
    'cross',
]));
/**
 * The profiles, from the quietest to the loudest: `gate` asks for what may stop a merge (written bad values that are medium or worse, and what is
 * absent only as part of a family), `hardening` for what a hardened installation has besides, `strict` for everything.
 */
const profiles = (/* unused pure expression or super */ null && (['gate', 'hardening', 'strict']));
/**
 * The families: rules whose findings on one owner are shown as one and mended by one edit. Grouping is a view: ids, fingerprints, states,
 * suppressions and SARIF stay with each rule.
 */
const families = (/* unused pure expression or super */ null && ([
    'pod-hardening',
    'service-hardening',
    'build-hygiene',
    'network-isolation',
    'component-hardening',
    'role',
]));
/** Infers kind and message ids, so that a typo in a `messageId` does not compile, and fills in what is usual. */
const defineRule = ({ meta, create }) => ({
    meta: { confidence: 'high', profile: 'gate', since: '0.1.0', ...meta },
    create,
});

;// CONCATENATED MODULE: ./build/rules/forms/service-absence.js





/** Adds an item to the list that a service has, or gives it a list. */
const addItem = (merged, service, key, item) => {
    if (service.node.kind !== 'mapping')
        return undefined;
    const list = (0,lookup/* lookup */.$I)(service.node, key);
    if (list.state === 'unknown')
        return undefined;
    if (list.state === 'absent')
        return merged.set(service, key, [item]);
    if (list.node.kind !== 'sequence' || list.node.items.length === 0)
        return setKey(service.node, [key], [item]);
    return list.entry?.value === list.node ? appendItem(list.node, item) : undefined;
};
/**
 * A rule about something that a service does not have: reported at its name, shown with the others of its family, and mended in one place for all
 * services that merge in the same mapping.
 */
const serviceAbsence = (written) => {
    const { key, lacks, adds, advice: adviceFor, unsafeFor, ...meta } = written;
    return defineRule({
        meta: { kind: 'compose', family: 'service-hardening', ...meta },
        create(project) {
            const advice = (service) => adviceFor?.(service, project);
            const merged = new MergedSettings(project, service => service.get(key).state === 'absent' && canLack(project, service) && advice(service) === undefined);
            const edits = (service) => adds.inList ? addItem(merged, service, key, adds.value) : merged.set(service, key, adds.value);
            return {
                *service(service) {
                    const verdict = canLack(project, service) ? lacks(service, project) : undefined;
                    if (verdict === undefined)
                        return;
                    const { data, ...report } = typeof verdict === 'string' ? { messageId: verdict } : verdict;
                    yield {
                        ...report,
                        at: service.nameRange,
                        identity: key,
                        data: { service: service.name, ...data },
                        advice: () => advice(service),
                        fix: () => {
                            const made = advice(service) === undefined ? edits(service) : undefined;
                            return (made && { title: adds.title, edits: made, ...(unsafeFor?.(service, project) === true && { safety: 'unsafe' }) });
                        },
                    };
                },
            };
        },
    });
};

;// CONCATENATED MODULE: ./build/rules/compose/capabilities-not-dropped.js




/** What is dropped; undefined when a part is not known. */
const droppedBy = (project, items) => {
    const names = items.map(item => project.interpolate(item.node)?.value);
    return names.every(name => name !== undefined) ? names.map(capabilityName) : undefined;
};
/** What is known to break when all are dropped: the image, where it needs some that the service does not give back. */
const brokenImage = (project, service) => {
    const image = rootImageOf(project, service);
    const added = new Set(service.items('cap_add')?.map(item => capabilityName(project.interpolate(item.node)?.value ?? '')));
    return image?.capabilities.every(name => added.has(name)) ? undefined : image;
};
// Why privileged services, too: what they drop has no effect, but counts as soon as `privileged` is taken away.
const lacks = (service, project) => {
    const items = service.items('cap_drop');
    const dropped = items && droppedBy(project, items);
    if (dropped === undefined || dropped.includes('ALL'))
        return undefined;
    const data = { dropped: dropped.map(name => `"${name}"`).join(', ') };
    return dropped.length === 0 ? { messageId: 'none', facts: { degree: 1 }, data } : { messageId: 'some', facts: { degree: 0 }, data };
};
const capabilitiesNotDropped = serviceAbsence({
    id: 'compose/capabilities-not-dropped',
    severity: 'low',
    title: 'Service keeps all default capabilities',
    key: 'cap_drop',
    lacks,
    adds: { title: 'Drop all capabilities', value: 'ALL', inList: true },
    advice: (service, project) => {
        const image = brokenImage(project, service);
        return image && capabilityAdvice(image, 'cap_drop: [ALL]', 'cap_add');
    },
    rationale: 'Docker leaves a container fourteen capabilities of root, among them raw network packets, changing owners, and acting as any user. Few programs need one of ' +
        'them, and each is a tool for whoever breaks in.',
    remediation: 'Set `cap_drop: [ALL]` and give back with `cap_add` what the program misses (often `NET_BIND_SERVICE`, or `CHOWN`, `SETUID` and `SETGID` for images that start as root).',
    messages: {
        none: 'The service "{service}" keeps all default capabilities: "cap_drop" is not set.',
        some: 'The service "{service}" drops only {dropped} and keeps the other default capabilities.',
    },
    fix: 'unsafe',
    examples: {
        bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n',
        good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    cap_drop:\n      - ALL\n    cap_add:\n      - NET_BIND_SERVICE\n',
    },
    standards: { cisDocker: ['5.4'], mitre: ['T1611'] },
    references: [
        'https://docs.docker.com/reference/compose-file/services/#cap_drop',
        'https://docs.docker.com/engine/security/#linux-kernel-capabilities',
        'https://www.cisecurity.org/benchmark/docker',
    ],
});

;// CONCATENATED MODULE: ./build/artifacts/yaml/remove.js







const isBlank = (text, start, end) => {
    for (let at = start; at < end; at++)
        if (!(0,blank/* isWhite */.Gl)(text.charCodeAt(at)))
            return false;
    return true;
};
const deletion = (start, end) => [{ range: { start, end }, newText: '' }];
/** Removes a member of a flow collection with the comma that parted it from its neighbour. */
const removeFromFlow = (node, before, member, after) => {
    const { text } = node.document.file;
    const start = after === undefined && before !== undefined
        ? before.end
        : before === undefined && after === undefined
            ? node.range.start + 1
            : member.start;
    const end = after !== undefined ? after.start : before === undefined ? node.range.end - 1 : member.end;
    const between = text.slice(start, member.start) + text.slice(member.end, end);
    const hasComment = between.includes('#');
    return hasComment || isPair(node) ? undefined : deletion(start, end);
};
/** Where the last member of a block collection stood, `{}` or `[]` is written: an empty block collection would be null. */
const emptyBlock = (node) => {
    const { text } = node.document.file;
    const brackets = node.kind === 'mapping' ? '{}' : '[]';
    let start = node.range.start;
    while (start > 0 && (0,blank/* isWhite */.Gl)(text.charCodeAt(start - 1)))
        start--;
    const isOwnLine = start > 0 && startOfLine(text, node.range.start, start - 1) >= start;
    if (node.document.templated || ownEnd(node) > node.range.end || node.tag !== undefined || node.anchor !== undefined)
        return undefined;
    if (!isOwnLine)
        return [{ range: node.range, newText: brackets }];
    const endsKey = text[start - 1] === ':' && !text.slice(startOfLine(text, start), start).includes('#');
    if (endsKey)
        return [{ range: { start, end: node.range.end }, newText: ` ${brackets}` }];
    // A sequence's dashes may stand right under their key, where brackets may not.
    return node.kind === 'mapping' ? [{ range: node.range, newText: brackets }] : undefined;
};
/** Removes a member of a block collection with its lines, the comment at the end of its last line included. */
const removeFromBlock = (node, before, member, after) => {
    const { text } = node.document.file;
    if (before === undefined && after === undefined)
        return emptyBlock(node);
    const lineStart = startOfLine(text, member.start);
    if (!isBlank(text, lineStart, member.start)) {
        // The first member shares its line with a dash: the next one moves up there, if nothing but white space is between.
        const isAlone = after !== undefined && (0,blank/* skipBlank */.W8)(text, member.end) === after.start && isBlank(text, member.end, after.start);
        return isAlone ? deletion(member.start, after.start) : undefined;
    }
    // Blank lines after the member would become part of a `|+` scalar before it.
    const nextLine = startOfNextLine(text, member.textEnd);
    if (before !== undefined && before.end > before.textEnd && isBlank(text, nextLine, (0,blank/* endOfLine */.vT)(text, nextLine)))
        return undefined;
    if (member.end > member.textEnd)
        return deletion(lineStart, member.end);
    if ((0,blank/* endOfLine */.vT)(text, member.end) < text.length)
        return deletion(lineStart, startOfNextLine(text, member.end));
    // The file's last line has no line break: the one before it goes instead.
    const previousEnd = text.slice(Math.max(0, lineStart - 2), lineStart) === '\r\n' ? lineStart - 2 : lineStart - 1;
    return deletion(Math.max(0, previousEnd), text.length);
};
const isHidden = (node) => node.opaque && (node.kind !== 'scalar' || node.range.end === node.range.start);
/** From a member's start to within the line after it, which may print more of its value. */
const withNextLine = (text, { start, end }) => ({
    start,
    end: Math.min(end + (0,blank/* endOfLine */.vT)(text.slice(end, end + maxLineLength + 1), 0) + 1, text.length),
});
const remove = (node, members, index, value) => {
    const member = members(index);
    const { document } = node;
    if (member === undefined || isShared(node) || holdsSharedNode(document, member))
        return undefined;
    if (isHidden(value) || (document.templated && hasActionLine(document, withNextLine(document.file.text, member))))
        return undefined;
    return (node.flow ? removeFromFlow : removeFromBlock)(node, members(index - 1), member, members(index + 1));
};
/**
 * Removes a key and its value. Comments within the entry and at the end of its last line go with it, comment lines around it stay. Refused
 * for keys that are merged in as well or written twice, near template actions, and when an alias needs what would go.
 */
const removeEntry = (mapping, name) => {
    const index = mapping.entries.findIndex(entry => entry.name === name && !(0,mapping_keys/* isMergeKey */.yJ)(entry));
    const entry = mapping.entries[index];
    const isTwice = mapping.entries.some((other, at) => at > index && other.name === name && !(0,mapping_keys/* isMergeKey */.yJ)(other));
    const isComplex = !mapping.flow && entry !== undefined && columnOf(entry.key) !== columnOf(mapping);
    // A merged mapping's value would come to light.
    if (entry === undefined || isTwice || isComplex || (0,entries/* findInherited */.w7)(mapping, name) !== undefined)
        return undefined;
    const member = (at) => {
        const each = mapping.entries[at];
        return each && { start: each.range.start, end: Math.max(each.range.end, ownEnd(each.value)), textEnd: each.range.end };
    };
    return remove(mapping, member, index, entry.value);
};
/** Removes an item of a sequence, on the same terms as `removeEntry`. */
const removeItem = (sequence, index) => {
    const item = sequence.items[index];
    if (item === undefined || sequence.opaque)
        return undefined;
    const member = (at) => {
        const each = sequence.items[at];
        return each && { start: sequence.flow ? flowStart(each) : dashOf(sequence, at), end: ownEnd(each), textEnd: each.range.end };
    };
    return remove(sequence, member, index, item);
};
/** Where an item within brackets begins: at its tag or anchor, which stand right before it. */
const flowStart = (node) => {
    const { text } = node.document.file;
    let start = node.range.start;
    for (let count = (node.tag === undefined ? 0 : 1) + (node.anchor === undefined ? 0 : 1); count > 0; count--) {
        while ((0,blank/* isWhite */.Gl)(text.charCodeAt(start - 1)))
            start--;
        while (!(0,blank/* isWhite */.Gl)(text.charCodeAt(start - 1)) && !'[,'.includes(text.charAt(start - 1)))
            start--;
    }
    return start;
};

;// CONCATENATED MODULE: ./build/rules/concepts/compose/service-edits.js


/** The service's own mapping that holds a setting, and not one that is merged in by an anchor. */
const ownerOf = (service, parents, setting) => {
    const owner = (0,lookup/* mappingAt */.oh)(service.node, ...parents);
    return owner !== undefined && setting.entry !== undefined && owner.entries.includes(setting.entry) ? owner : undefined;
};
/** True when other layers may set the same key, so that removing it here would bring theirs back. */
const hasLayersBelow = (service) => service.judgedElsewhere.size > 0 || (0,lookup/* mappingAt */.oh)(service.node)?.entries.some(({ name }) => name === 'extends' || name === '<<') !== false;
/** Removes a key of the service (or of a mapping in it, under `parents`). Refused when another layer may set it, too. */
const removeSetting = (service, parents, setting) => {
    const owner = ownerOf(service, parents, setting);
    return owner === undefined || hasLayersBelow(service) ? undefined : removeEntry(owner, setting.entry?.name ?? '');
};
/** Writes a plain word in the place of a setting's scalar or alias. An anchored scalar keeps its anchor: everything that repeats it changes with it. */
const replaceWord = (setting, word) => {
    const written = setting.entry?.value ?? setting.node;
    if (written.tag !== undefined || written.opaque || (written.kind !== 'alias' && written.kind !== 'scalar'))
        return undefined;
    const isOneWord = written.kind === 'alias' || (written.style !== 'literal' && written.style !== 'folded' && written.range.end > written.range.start);
    return isOneWord ? [{ range: written.range, newText: word }] : undefined;
};
/** Takes a switch away that is on; where it would come back from another layer, or can't be removed, it is set to `false`. */
const switchOff = (service, parents, setting) => removeSetting(service, parents, setting) ?? replaceWord(setting, 'false');

;// CONCATENATED MODULE: ./build/rules/concepts/compose/host-modes.js


/** Services that join each other's namespace in turn are followed this far. */
const maxHops = 16;
const modeOf = (project, service, key) => {
    const found = project.serviceSetting(service, key);
    return found.state === 'present' ? project.interpolate(found.node)?.value?.trim() : undefined;
};
/** True when following `service:name` ends at a service that shares the host's. */
const endsAtHost = (project, mode, key, hops = 0) => {
    if (mode?.toLowerCase() === 'host')
        return true;
    if (!mode?.startsWith('service:') || hops >= maxHops)
        return false;
    return endsAtHost(project, modeOf(project, mode.slice('service:'.length), key), key, hops + 1);
};
/**
 * The place at which a service says that it shares a namespace of the host; undefined when it does not, the value is not known, or somebody else's
 * review tells it. Source: Compose Specification, `pid`, `ipc`, `uts`, `userns_mode`, `cgroup`.
 */
const sharedByService = (project, service, key, once) => {
    const setting = service.get(key);
    if (setting.state !== 'present')
        return undefined;
    const mode = project.interpolate(setting.node)?.value?.trim();
    const place = endsAtHost(project, mode, key) ? placeOfSetting(service, setting, setting.entry?.range ?? setting.node.range) : undefined;
    if (mode === undefined || place === undefined || !once.isFirst(setting))
        return undefined;
    const other = mode.startsWith('service:') ? mode.slice('service:'.length) : undefined;
    const removal = place.editable && other === undefined ? removeSetting(service, [], setting) : undefined;
    return { setting, place, removal, ...(other !== undefined && { other }) };
};

;// CONCATENATED MODULE: ./build/rules/compose/custom-cgroup.js




/** A parent other than the engine's own; undefined when none is set, or it is not known. */
const foreignParent = (project, service) => {
    const setting = service.get('cgroup_parent');
    const parent = setting.state === 'present' ? project.interpolate(setting.node)?.value?.trim() : undefined;
    const isOwn = parent === undefined || parent === '' || /^\/?(?:docker|system\.slice)\/?$/.test(parent);
    return setting.state !== 'present' || isOwn ? undefined : { setting, parent };
};
const customCgroup = defineRule({
    meta: {
        id: 'compose/custom-cgroup',
        kind: 'compose',
        severity: 'low',
        title: 'Service leaves its default cgroup',
        rationale: "In the host's cgroup namespace a container sees the groups of the whole host. Under a parent of its own choice it escapes the limits that the host sets for the engine's containers, or " +
            'takes its share from other programs.',
        remediation: 'Remove `cgroup: host` and `cgroup_parent`, and set limits with `deploy.resources`. What runs a whole system (systemd) in a container works with a private cgroup ' +
            'namespace and cgroup v2.',
        messages: {
            host: 'The service "{service}" is in the cgroup namespace of the host.',
            parent: 'The service "{service}" runs under the cgroup "{parent}" and not under that of the engine.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'services:\n  web:\n    image: nginx:1.27\n    cgroup: host\n',
            good: 'services:\n  web:\n    image: nginx:1.27\n    cgroup: private\n',
        },
        standards: { cisDocker: ['5.25'], mitre: ['T1611'] },
        references: [
            'https://docs.docker.com/reference/compose-file/services/#cgroup',
            'https://docs.docker.com/reference/compose-file/services/#cgroup_parent',
            'https://www.cisecurity.org/benchmark/docker',
        ],
    },
    create(project) {
        const once = new ReportedOnce();
        return {
            *service(service) {
                const shared = sharedByService(project, service, 'cgroup', once);
                if (shared) {
                    const { place, removal } = shared;
                    yield {
                        messageId: 'host',
                        at: place.at,
                        identity: 'cgroup',
                        data: { service: service.name },
                        ...(place.related && { related: place.related }),
                        ...(removal && { fix: { title: 'Give the service a cgroup namespace of its own', edits: removal } }),
                    };
                }
                const found = foreignParent(project, service);
                const place = found && placeOfSetting(service, found.setting, found.setting.entry?.range ?? found.setting.node.range);
                if (!found || !place || !once.isFirst(found.setting))
                    return;
                const edits = place.editable ? removeSetting(service, [], found.setting) : undefined;
                yield {
                    messageId: 'parent',
                    at: place.at,
                    identity: 'cgroup_parent',
                    data: { service: service.name, parent: found.parent },
                    ...(place.related && { related: place.related }),
                    ...(edits && { fix: { title: 'Leave the cgroup to the engine', edits } }),
                };
            },
        };
    },
});

// EXTERNAL MODULE: ./build/artifacts/compose/compose-boolean.js
var compose_boolean = __webpack_require__(87785);
// EXTERNAL MODULE: ./build/findings/severity.js
var findings_severity = __webpack_require__(22531);
;// CONCATENATED MODULE: ./build/rules/concepts/compose/security-options.js


/**
 * Name and value of an item of `security_opt`; undefined for a text that has neither. The first `=` parts them, or, where there is none, the first `:`.
 * Source: docker/compose, `pkg/compose/create.go`, `parseSecurityOpts`; moby, `daemon/daemon_unix.go`, `parseSecurityOpt`.
 */
const readSecurityOption = (text) => {
    const separator = text.includes('=') ? text.indexOf('=') : text.indexOf(':');
    return separator === -1 ? { name: text, value: undefined } : { name: text.slice(0, separator), value: text.slice(separator + 1) };
};
/**
 * The effect of the options on `no-new-privileges`, of which the last one counts: a word alone is on, a value is read as Go's `ParseBool` does.
 * Undefined when one of them is not known. Source: moby, `daemon/daemon_unix.go`, `parseSecurityOpt`.
 */
const setsNoNewPrivileges = (options) => {
    let set = false;
    for (const text of options) {
        if (text === undefined)
            return undefined;
        const { name, value } = readSecurityOption(text.trim());
        if (name === 'no-new-privileges')
            set = value === undefined || /^(?:1|t|true)$/i.test(value.trim());
    }
    return set;
};
/** Takes an item out of a list that stands in the service itself: the whole list when it is the only one. Refused for lists that come from elsewhere. */
const removeListItem = (service, key, { node }) => {
    const list = (0,lookup/* lookup */.$I)(service.node, key);
    const owner = (0,lookup/* mappingAt */.oh)(service.node);
    if (list.state !== 'present' || list.node.kind !== 'sequence' || list.entry?.value !== list.node || !owner)
        return undefined;
    const index = list.node.items.indexOf(node);
    if (index === -1 || !owner.entries.includes(list.entry))
        return undefined;
    const mayAddTo = service.judgedElsewhere.size > 0 || owner.entries.some(({ name }) => name === 'extends' || name === '<<');
    return list.node.items.length === 1 && !mayAddTo ? removeEntry(owner, key) : removeItem(list.node, index);
};

;// CONCATENATED MODULE: ./build/rules/compose/dangerous-capability-added.js







/** Any of these is as good as root on the host. */
const takeover = new Set(['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_RAWIO', 'SYS_PTRACE', 'DAC_READ_SEARCH', 'BPF']);
const gradeOf = (service, name) => {
    if (dangerOfCapability(name) === undefined)
        return { messageId: 'other', severity: 'medium' };
    if (name === 'NET_ADMIN' && makesNetworks(service))
        return { messageId: 'network', severity: 'medium' };
    return !takeover.has(name) && isForDevelopment(service)
        ? { messageId: 'development', severity: 'medium' }
        : { messageId: 'dangerous', severity: 'high' };
};
/** What a privileged container has anyway is told with that. */
const isPrivileged = (project, service) => {
    const found = service.get('privileged');
    return found.state === 'present' && (0,compose_boolean/* composeBoolean */.J)(project.interpolate(found.node)?.value) === true;
};
/** What the service adds to the default set, as far as it is known and told here. */
const addedBy = (project, service, once) => (service.items('cap_add') ?? []).flatMap(item => {
    const text = project.interpolate(item.node)?.value ?? '';
    const name = capabilityName(text);
    const place = name === '' || defaultCapabilities.includes(name) ? undefined : placeOfSetting(service, item, item.node.range);
    return place && once.isFirst(item) ? [{ name, text, item, place }] : [];
});
const dangerousCapabilityAdded = defineRule({
    meta: {
        id: 'compose/dangerous-capability-added',
        kind: 'compose',
        severity: 'high',
        title: 'Dangerous Linux capability added',
        rationale: 'Some capabilities undo the isolation of a container: with `SYS_ADMIN` a process mounts file systems, with `SYS_MODULE` it loads code into the kernel, with ' +
            '`DAC_READ_SEARCH` it opens files of the host, and `ALL` is nearly a privileged container. An intruder has what the container has.',
        remediation: 'Remove the capability, or find the narrower one that the program needs. Low ports need none today (`sysctls: net.ipv4.ip_unprivileged_port_start: 0`), single ' +
            'devices are given with `devices`.',
        messages: {
            dangerous: 'Capability "{capability}" lets the service "{service}" {danger}.',
            network: 'Capability "{capability}" lets the service "{service}" {danger}; it is medium because making networks is what its image is for.',
            development: 'Capability "{capability}" lets the service "{service}" {danger}; it is medium because the service only runs in the profiles "{profiles}".',
            other: 'Capability "{capability}" is none of those that the engine gives a container by itself.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'services:\n  web:\n    image: nginx:1.27\n    cap_add:\n      - SYS_ADMIN\n',
            good: 'services:\n  web:\n    image: nginx:1.27\n    cap_drop:\n      - ALL\n    cap_add:\n      - NET_BIND_SERVICE\n',
        },
        standards: { cisDocker: ['5.4'], mitre: ['T1611'] },
        references: [
            'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
            'https://man7.org/linux/man-pages/man7/capabilities.7.html',
            'https://www.cisecurity.org/benchmark/docker',
            'https://attack.mitre.org/techniques/T1611/',
        ],
    },
    create(project) {
        const once = new ReportedOnce();
        return {
            *service(service) {
                if (isPrivileged(project, service))
                    return;
                for (const { name, text, item, place } of addedBy(project, service, once)) {
                    const grade = gradeOf(service, name);
                    const keeps = grade.messageId === 'network' || isEngine(service);
                    const edits = place.editable && !keeps ? removeListItem(service, 'cap_add', item) : undefined;
                    yield {
                        ...grade,
                        at: place.at,
                        facts: { value: name, hazards: [name], degree: (0,findings_severity/* severityDegree */.ex)(grade.severity) },
                        data: {
                            service: service.name,
                            capability: text,
                            danger: dangerOfCapability(name) ?? '',
                            profiles: service.profiles.join(', '),
                        },
                        ...(place.related && { related: place.related, identity: `capability ${name}` }),
                        ...(edits && { fix: { title: `Do not add ${name}`, edits } }),
                    };
                }
            },
        };
    },
});

// EXTERNAL MODULE: ./build/artifacts/compose/interpolate.js
var interpolate = __webpack_require__(54339);
// EXTERNAL MODULE: ./build/artifacts/compose/scalar-range.js
var scalar_range = __webpack_require__(54538);
;// CONCATENATED MODULE: ./build/rules/concepts/compose/port-edits.js



const port_edits_insertion = (at, newText) => ({ range: { start: at, end: at }, newText });
/** Addresses that a short form can begin with, and what to write for them; the last two are a variable's default. */
const addresses = [
    [/^(?=:[\d$])/u, '127.0.0.1'],
    [/^0\.0\.0\.0(?=:)/u, '127.0.0.1'],
    [/^\[::\](?=:)/u, '[::1]'],
    [/(?<=^\$\{\w{1,100}:-)(?=\}:)/u, '127.0.0.1'],
    [/(?<=^\$\{\w{1,100}:?-)0\.0\.0\.0(?=\}:)/u, '127.0.0.1'],
];
const bindShortForm = ({ item, published }) => {
    const start = (0,scalar_range/* valueStart */.s)(item.file, item.node);
    if (item.node.kind !== 'scalar' || start === undefined)
        return undefined;
    const { value } = item.node;
    if ((0,interpolate/* separatorOffsets */._O)(value).length < 2)
        return [port_edits_insertion(start, published === undefined ? '127.0.0.1::' : '127.0.0.1:')];
    for (const [pattern, newText] of addresses) {
        const match = pattern.exec(value);
        if (match !== null)
            return [{ range: { start: start + match.index, end: start + match.index + match[0].length }, newText }];
    }
    return undefined;
};
/** Publishes a port on the loopback interface only, in whatever form it is written. */
const bindToLoopback = (port) => {
    if (port.item.node.kind !== 'mapping')
        return bindShortForm(port);
    return /[.:]/u.test(port.published?.value ?? '') ? undefined : setKey(port.item.node, ['host_ip'], '127.0.0.1');
};

;// CONCATENATED MODULE: ./build/rules/concepts/guessable-values.js

/** Longer values are not made of a few words that somebody would try. */
const guessable_values_maxLength = 64;
/** Words that sample passwords and sample keys are made of: programs and people try all their combinations first. */
const sampleWords = wordSet('password passwords passwd passw pass passwort pwd passphrase passcode pw psw passw0rd p@ssw0rd p@ssword p@ss pa$$word pa$$w0rd secret secrets sekret s3cr3t s3cret ' +
    'token tokens key keys apikey cookie session jwt auth hmac salt credential credentials login hash signing encryption string value word phrase random generated ' +
    'admin administrator root toor user users username owner guest operator manager super superuser sudo master slave replica replication primary account service ' +
    'test tests testing tester demo dev devel develop developer development prod production staging stage local localhost default sample example fake mock dummy temp ' +
    'tmp todo tbd fixme my your our the this that is be not only some any very so strong secure insecure unsafe safe long short simple easy new old top ultra mega ' +
    'real here for use using in on it me please must should change changed changeme changeit replace set insert enter with ' +
    'db database sql postgres postgresql postgre pg psql mysql mariadb mongo mongodb redis rabbit rabbitmq minio minioadmin elastic elasticsearch kibana neo4j oracle ' +
    'mssql clickhouse cassandra couchdb influx influxdb kafka zookeeper vault consul keycloak grafana prometheus airflow superset jenkins sonar sonarqube nexus gitlab ' +
    'gitea wordpress wp drupal joomla ghost nextcloud owncloud moodle magento odoo zabbix django rails laravel symfony flask spring node next nest express localstack ' +
    'app apps application api backend frontend server client web site website cms blog data access private public shared system docker compose container cluster ' +
    'qwerty letmein welcome monkey dragon hello world abc foo bar baz foobar hunter hunter2 keyboard cat trustno1 iloveyou one two three asdf');
const maxWordLength = 24;
/** Numbers that everybody puts behind a word, or takes alone: short ones, years, `123456`, `1111`. */
const isTriedNumber = (digits) => digits.length <= 4 || '012345678901234567890'.includes(digits) || '9876543210'.includes(digits) || new Set(digits).size === 1;
/** True when a piece is one word after the other, perhaps with a number at the end. */
const isMadeOfWords = (piece, isKnown) => {
    const digits = /\d*$/.exec(piece)?.[0] ?? '';
    const isWord = (word) => sampleWords.has(word) || isKnown(word) || word === '@' || word === '$';
    const reached = new Set([0]);
    for (let end = 1; end <= piece.length; end++) {
        for (let start = Math.max(0, end - maxWordLength); start < end && !reached.has(end); start++) {
            if (reached.has(start) && isWord(piece.slice(start, end)))
                reached.add(end);
        }
    }
    return reached.has(piece.length) || (isTriedNumber(digits) && reached.has(piece.length - digits.length));
};
const nothing = () => false;
/**
 * True for a value made of nothing but words that samples are full of, in any order and spelling (`My-Secret_Password123!`, `postgres`), of
 * others that are known (names of the program, its user, its data base), and of numbers that everybody tries.
 */
const isGuessable = (value, isKnown = nothing) => {
    if (value.length > guessable_values_maxLength)
        return false;
    const lower = value.toLowerCase();
    const pieces = isKnown(lower) ? [] : lower.split(/[^a-z0-9@$]+/).filter(piece => piece !== '');
    return pieces.every(piece => (/^\d+$/.test(piece) ? isTriedNumber(piece) : isMadeOfWords(piece, isKnown)));
};

;// CONCATENATED MODULE: ./build/rules/concepts/credential-formats.js

/** No more than this much of a text is searched. */
const maxTextLength = 65_536;
/** Vendor formats as published by the vendors and by secret scanners. Each begins at a word's start, so that the search is linear. */
const formats = [
    { kind: 'private key', pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g },
    { kind: 'AWS access key', pattern: /(?<![A-Za-z0-9_])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/g },
    {
        kind: 'GitHub token',
        pattern: /(?<![A-Za-z0-9_])(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})(?![A-Za-z0-9_])/g,
    },
    { kind: 'GitLab token', pattern: /(?<![A-Za-z0-9_])gl(?:pat|ptt|dt|rt|cbt|ft|imt|agent|soat)-[A-Za-z0-9_-]{20,200}/g },
    { kind: 'Slack token', pattern: /(?<![A-Za-z0-9_])(?:xox[abeprs]-(?:\d-)?[A-Za-z0-9-]{20,250}|xapp-\d-[A-Za-z0-9-]{20,250})/g },
    { kind: 'Slack webhook', pattern: /hooks\.slack\.com\/services\/T[A-Za-z0-9_]{6,20}\/B[A-Za-z0-9_]{6,20}\/[A-Za-z0-9_]{16,40}/g },
    { kind: 'Stripe key', pattern: /(?<![A-Za-z0-9_])[rs]k_(?:live|test|prod)_[A-Za-z0-9]{16,250}/g },
    { kind: 'npm token', pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g },
    { kind: 'PyPI token', pattern: /(?<![A-Za-z0-9_])pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,500}/g },
    { kind: 'Docker Hub token', pattern: /(?<![A-Za-z0-9_])dckr_[po]at_[A-Za-z0-9_-]{27,100}/g },
    { kind: 'Google API key', pattern: /(?<![A-Za-z0-9_])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
    { kind: 'Google OAuth secret', pattern: /(?<![A-Za-z0-9_])GOCSPX-[A-Za-z0-9_-]{28}/g },
    { kind: 'SendGrid key', pattern: /(?<![A-Za-z0-9_])SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/g },
    { kind: 'OpenAI key', pattern: /(?<![A-Za-z0-9_-])sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,300}|[A-Za-z0-9]{48}(?![A-Za-z0-9]))/g },
    { kind: 'Anthropic key', pattern: /(?<![A-Za-z0-9_-])sk-ant-[a-z]{2,10}\d{2}-[A-Za-z0-9_-]{80,200}/g },
    { kind: 'Hugging Face token', pattern: /(?<![A-Za-z0-9_])hf_[A-Za-z0-9]{34}(?![A-Za-z0-9])/g },
    { kind: 'DigitalOcean token', pattern: /(?<![A-Za-z0-9_])do[por]_v1_[0-9a-f]{64}/g },
    { kind: 'Shopify token', pattern: /(?<![A-Za-z0-9_])shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/g },
    { kind: 'Vault token', pattern: /(?<![A-Za-z0-9_])hv[sbr]\.[A-Za-z0-9_-]{24,300}/g },
    { kind: 'Telegram bot token', pattern: /(?<![A-Za-z0-9_])\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/g },
    {
        kind: 'Discord token',
        pattern: /(?<![A-Za-z0-9_-])[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/g,
    },
    { kind: 'Discord webhook', pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,80}/g },
    { kind: 'Mailgun key', pattern: /(?<![A-Za-z0-9_-])key-[0-9a-f]{32}(?![A-Za-z0-9])/g },
    { kind: 'Grafana token', pattern: /(?<![A-Za-z0-9_])(?:glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}|glc_[A-Za-z0-9+/=]{32,400})/g },
    { kind: 'Tailscale key', pattern: /(?<![A-Za-z0-9_])tskey-[a-z]{2,10}-[A-Za-z0-9_-]{16,100}/g },
    { kind: 'Groq key', pattern: /(?<![A-Za-z0-9_])gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9])/g },
    { kind: 'Databricks token', pattern: /(?<![A-Za-z0-9_])dapi[0-9a-f]{32}(?![0-9a-f])/g },
    { kind: 'Linear key', pattern: /(?<![A-Za-z0-9_])lin_api_[A-Za-z0-9]{40}(?![A-Za-z0-9])/g },
    { kind: 'Sentry token', pattern: /(?<![A-Za-z0-9_])sntry[su]_[A-Za-z0-9+/=_-]{40,400}/g },
    { kind: 'PlanetScale token', pattern: /(?<![A-Za-z0-9_])pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_=.-]{32,64}/g },
    { kind: 'Supabase token', pattern: /(?<![A-Za-z0-9_])sb(?:p_[0-9a-f]{40}|_secret_[A-Za-z0-9_-]{20,100})/g },
    { kind: 'Atlassian token', pattern: /(?<![A-Za-z0-9_])ATATT3[A-Za-z0-9_=-]{100,400}/g },
    { kind: 'New Relic key', pattern: /(?<![A-Za-z0-9_])NRAK-[A-Z0-9]{27}(?![A-Za-z0-9])/g },
    { kind: 'age key', pattern: /(?<![A-Za-z0-9_])AGE-SECRET-KEY-1[0-9A-Z]{58}/g },
    { kind: 'Azure storage key', pattern: /(?<![A-Za-z0-9_])(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{42,86}={1,2}/g },
    { kind: 'JSON web token', pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}/g },
];
/** Any of the formats. Why: nearly no word has one, and asking once is thirty times as fast as asking for each. */
const anyFormat = new RegExp(formats.map(({ pattern }) => pattern.source).join('|'));
/** A token made of few different characters is drawn, not issued: `ghp_xxxxxxxx\u2026`. */
const minDistinctCharacters = 8;
const knownPart = /example|placeholder|changeme|dummy|xxxxx|00000000/i;
const isDrawn = (token) => new Set(token.slice(-40)).size < minDistinctCharacters;
/** The shortest text that any of the formats fits: an AWS access key. */
const minFormatLength = 20;
const findFormat = (text) => {
    // Why: a script may have very many short words, each searched for every format.
    if (text.length < minFormatLength || !anyFormat.test(text))
        return undefined;
    for (const { kind, pattern } of formats) {
        for (const match of text.matchAll(pattern)) {
            const token = match[0];
            if (isDrawn(token))
                continue;
            const verdict = knownPart.test(token) ? 'placeholder' : 'secret';
            return { kind, start: match.index, end: match.index + token.length, verdict };
        }
    }
    return undefined;
};
/** User names and passwords longer than this are none. */
const maxUserinfoLength = 256;
const unknownPassword = /^(?:\$|<|\{|%[({]|\[|\*+$|x{3,}$|\.\.\.)|\$\{|\$\(|\{\{|\0/i;
const samplePart = /example|changeme|change[-_]me|placeholder|your[-_]/i;
/** True for a password that everybody tries first: a sample, the user's own name, a few characters. */
const isSamplePassword = (password, user = '') => password.length < 4 || samplePart.test(password) || isGuessable(password, word => word === user.toLowerCase());
/** Where the authority that begins at `from` ends: at a slash, a blank, a quote, or after a bounded length. */
const authorityEnd = (text, from) => {
    const limit = Math.min(text.length, from + 2 * maxUserinfoLength);
    let at = from;
    while (at < limit && !'/?# \t\r\n"\'`,;<>'.includes(text.charAt(at)))
        at++;
    return at;
};
const userinfo = (text, from) => {
    const authority = text.slice(from, authorityEnd(text, from));
    const at = authority.lastIndexOf('@');
    const colon = authority.indexOf(':');
    if (colon === -1 || at === -1 || colon > at)
        return undefined;
    const password = authority.slice(colon + 1, at);
    if (password === '' || unknownPassword.test(password))
        return undefined;
    const user = authority.slice(0, colon);
    const verdict = isSamplePassword(password, user) ? 'placeholder' : 'secret';
    return { kind: 'password in a URL', start: from + colon + 1, end: from + at, verdict };
};
/** The first `scheme://user:password@host` with a literal password. The range is the password's. */
const findUserinfo = (text) => {
    for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
        const found = userinfo(text, at + 3);
        if (found !== undefined)
            return found;
    }
    return undefined;
};
const connectionPassword = /(?<![A-Za-z])(?:password|pwd)[ \t]{0,4}=[ \t]{0,4}["']?([^;"'\s]{1,128})/i;
const connectionServer = /(?<![A-Za-z])(?:server|host|data source|user id|uid|username|user)[ \t]{0,4}=/i;
/** `Server=db;User Id=sa;Password=x` (ADO, ODBC, JDBC for SQL Server), `host=db password=x` (libpq), `username="a" password="b"` (JAAS). */
const findConnectionString = (text) => {
    const match = connectionPassword.exec(text);
    const password = match?.[1];
    if (match === null || password === undefined || unknownPassword.test(password) || !connectionServer.test(text))
        return undefined;
    const end = match.index + match[0].length;
    return {
        kind: 'password in a connection string',
        start: end - password.length,
        end,
        verdict: isSamplePassword(password) ? 'placeholder' : 'secret',
    };
};
const sourceName = /(?<![\w.-])([\w.-]{1,64}):([^@\s:/]{1,128})@(?:tcp|unix)\(/;
/** `user:password@tcp(db:3306)/name`. Source: the data source names of go-sql-driver/mysql. */
const findSourceName = (text) => {
    const match = sourceName.exec(text);
    const [, user = '', password = ''] = match ?? [];
    if (match === null || unknownPassword.test(password))
        return undefined;
    const start = match.index + user.length + 1;
    const verdict = isSamplePassword(password, user) ? 'placeholder' : 'secret';
    return { kind: 'password in a data source name', start, end: start + password.length, verdict };
};
/** The first credential in a text that is recognisable by its form alone. Linear; looks at the first 65,536 characters. */
const findCredential = (text) => {
    const searched = text.length > maxTextLength ? text.slice(0, maxTextLength) : text;
    return findFormat(searched) ?? findUserinfo(searched) ?? findConnectionString(searched) ?? findSourceName(searched);
};

;// CONCATENATED MODULE: ./build/rules/concepts/secret-names.js



/** Longer names are no variable names; longer values are looked at in their beginning only. */
const maxNameLength = 256;
const maxValueLength = 8192;
/** A name with one of these as its first or last word holds a secret. */
const secretWords = wordSet('password passwords passwd passphrase passcode pword pwd psw secret secrets token credential credentials creds apikey authkey');
/** Too short or too common to count as a first word (`PASS_THROUGH`, `PAT_NAME`); as a last word they are passwords. */
const secretLastWords = wordSet('pass pw bindpw pepper psk pat privkey keypass storepass dbpass rootpass userpass adminpass sqlpass mysqlpass authpass mailpass smtppass redispass dbpwd userpwd sqlpwd');
/** Words that make a following last `key` a secret: `API_KEY`, `FERNET_KEY`. A bare `key` is anything. */
const secretKeyKinds = wordSet('api private priv secret access encryption encrypt enc decryption crypto cipher signing signature sign master root ssh jwt jws app application session hmac ' +
    'cookie auth authentication authorization deploy storage account fernet shared admin aes rsa dsa ecdsa ed25519 gpg tls ssl openssl nonce in license licence ' +
    'subscription webhook seal unseal recovery');
/** Words that make a following last `salt` one: the keys and salts of WordPress, the salts of sessions and passwords. */
const saltKinds = wordSet('auth nonce in password secret session cookie');
/** Ends of words written without a separator: `PGPASSWORD`, `APPSECRET`, `GITHUBTOKEN`. */
const gluedEndings = [
    'password',
    'passwd',
    'passphrase',
    'secret',
    'token',
    'apikey',
    'secretkey',
    'accesskey',
    'privatekey',
    'encryptionkey',
    'authkey',
];
/** Names that no word tells: what images and libraries themselves document as credentials. */
const knownNames = wordSet('neo4j_auth redis_auth rediscli_auth npm_auth docker_auth_config secret_key_base ts_authkey mysql_pwd rabbitmq_erlang_cookie supabase_service_key service_role_key supabase_service_role_key vault_dev_root_token_id mongodb_replica_set_key');
/** Names that look like a secret's, and what they hold is documented to be none: the names of files, the name of a cluster. */
const openNames = wordSet('ssl_key_credentials ssl_keystore_credentials ssl_truststore_credentials initial_cluster_token pusher_app_key');
/** A name that ends in one of these is about a secret and not one: where it lies, how long it lives, how it is made. */
const aboutWords = wordSet('file files filename path paths dir directory folder mount url urls uri endpoint endpoints host hostname port domain name names username user users login ' +
    'email mail id ids uid gid alias aliases version versions ttl header headers enabled enable disabled disable sock socket parallelism lifetime life expiry ' +
    'expires expire expiration exp timeout duration seconds minutes hours days age maxage length len size count counts limit limits min max minimum maximum ' +
    'policy policies strength complexity algo algos algorithm algorithms alg hash hashing type types kind mode format prefix suffix issuer iss audience aud ' +
    'scope scopes realm provider providers backend backends store manager engine driver class plugin module region zone namespace required require requires ' +
    'optional validation validator validate validity verification check checks rotation rotate interval cache rule rules regex regexp pattern template field ' +
    'fields column columns table claim claims method methods source location bucket ref reference arn label labels group groups role roles attempts retries ' +
    'history encoding encoder iterations rounds cost reset change changed hint prompt placeholder message text title topic queue index public pub cert certs ' +
    'certificate certificates ca crt fingerprint thumbprint checksum digest date time rate window budget address addr contract symbol supply decimals parser ' +
    'tokenizer handler service services operator vendor schema set list json env var vars variable only flow grant support allowed allow expose exposed ' +
    'visible show hide masked mask resolver command cmd script helper usage param parameter attribute attributes property storage network networks chain standard program server strategy ' +
    'encryption authentication auth characters chars charset style');
/** With one of these anywhere, the name says that the value may be seen, or is a number or a time: `NEXT_PUBLIC_API_KEY`, `TOKEN_EXPIRES_IN`. */
const openWords = wordSet('public publishable pub anon no num max min count tokenizers expires expire expiry expiration expiring ttl');
const isUpper = (code) => code >= 65 && code <= 90;
const isLower = (code) => code >= 97 && code <= 122;
const isDigit = (code) => code >= 48 && code <= 57;
/** True when a new word begins at `at`: `dbPassword`, and the `K` of `APIKey`. */
const startsWord = (name, at) => {
    if (!isUpper(name.charCodeAt(at)))
        return false;
    const before = name.charCodeAt(at - 1);
    return isLower(before) || ((isUpper(before) || isDigit(before)) && isLower(name.charCodeAt(at + 1)));
};
/** The words of a name in lower case: split at everything that is no letter or digit, and at camelCase. */
const nameWords = (name) => {
    const text = name.slice(0, maxNameLength);
    const words = [];
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
        const code = text.charCodeAt(at);
        const inWord = at < text.length && (isUpper(code) || isLower(code) || isDigit(code));
        if (inWord && !(at > start && startsWord(text, at)))
            continue;
        if (at > start)
            words.push(text.slice(start, at).toLowerCase());
        start = inWord ? at : at + 1;
    }
    return words;
};
const isSecretWord = (word) => secretWords.has(word) || gluedEndings.some(ending => word.endsWith(ending));
/** The last word without a number behind it: `PASSWORD1`, `TOKEN_2`, `KEY_V1`. */
const withoutNumber = (words) => {
    const last = words.at(-1)?.replace(/^v?\d{1,8}$|\d{1,8}$/, '') ?? '';
    return last === '' ? words.slice(0, -1) : [...words.slice(0, -1), last];
};
const lastWordsTell = (words) => {
    const last = words.at(-1) ?? '';
    const before = words.at(-2) ?? '';
    if (isSecretWord(last) || secretLastWords.has(last))
        return true;
    return (last === 'key' && secretKeyKinds.has(before)) || (last === 'salt' && saltKinds.has(before));
};
/**
 * True when a variable, argument or key of this name holds a secret. Words of the name count, in first or last place
 * (`DB_PASSWORD`, `secretKeyBase`, `PGPASSWORD`); names about a secret (`PASSWORD_FILE`, `TOKEN_TTL`) and public ones do not.
 */
const secretName = (name) => {
    if (name.length > maxNameLength)
        return false;
    const all = nameWords(name);
    if (knownNames.has(all.join('_')))
        return true;
    if (openNames.has(all.slice(-3).join('_')) || all.some(word => openWords.has(word)))
        return false;
    const words = withoutNumber(all);
    const last = words.at(-1);
    if (last === undefined || aboutWords.has(last))
        return false;
    if (lastWordsTell(words))
        return true;
    return isSecretWord(words[0] ?? '') || (words[1] === 'key' && secretKeyKinds.has(words[0] ?? '') && words.length <= 3);
};
/** True when the name says password, so that a bare number under it is one too. */
const passwordName = (name) => {
    const last = withoutNumber(nameWords(name)).at(-1) ?? '';
    return ['password', 'passwd', 'pwd', 'pass', 'psw', 'pw', 'passphrase', 'passcode'].some(word => last.endsWith(word));
};
const switches = wordSet('true false yes no on off y n t f null nil none undefined enabled disabled enable disable required optional auto random generate generated prompt empty ' +
    'unset unused invalid notset not-set not_set');
/** What people write where a value is to be filled in. */
const placeholderPart = /(?:change|replace|fill|set|insert|enter)[-_ ]?(?:me|it|this|with)|your[-_ ]|your(?:pass|secret|token|key)|placeholder|example|dummy|insecure|unsafe|xxxx|not[-_]?a?[-_]?secret|^test|(?:^|[-_])(?:testing|test)(?:[-_]|$)|dev[-_]?only|do[-_]not[-_]use|local[-_]dev|(?:insert|enter)[-_]|0{8}/;
/** Values that only point to a secret somewhere else, or that a template engine or an encrypter left. */
const referenceStart = /^(?:\$[a-z_{(]|\{\{|<|%\(|%[a-z_]|\[\[|op:\/\/|secret:\/\/|vault:|arn:|ssm:|gcp:|akv:|bao:|aws:|env:|file:|sops:|secretref[:+]|ref\+|enc[[:(]|keyvault:|doppler:|@microsoft\.|projects\/|__)/;
const referencePart = /\$\{|\$\(|\{\{|<%|%\{|#\{|\.\.\.|\u2026/;
/** Hashes of crypt(3), htpasswd, LDAP, Django and Werkzeug: no plain text, and made to be stored. */
const passwordHash = /^(?:[\w.-]{1,64}:)?\${1,2}(?:1|2[abxy]?|5|6|y|apr1|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,20})\$|^(?:pbkdf2|scrypt|bcrypt|argon2)[_:$]\w|^\{(?:s?sha\d{0,3}|ssha\d{0,3}|s?md5|crypt|bcrypt)\}/;
/** Keys that are made to be handed out: of Stripe, Mapbox, PostHog. */
const publishableStart = /^(?:pk_(?:live|test)_|pk\.ey|phc_)/;
const fileEnding = /\.(?:pem|key|crt|cer|pub|txt|json|ya?ml|env|conf|cfg|ini|toml|xml|properties|jks|p12|pfx|keystore|htpasswd|secret|sh|db)$/i;
const secret_names_windowsPath = /^[a-z]:[\\/]/i;
const bracketed = /^\[[^\]]*\]$/;
/** One path or a list of them. */
const plainPath = /^(?:~|\.{1,2})?\/[\w.@/-]*(?::[~.]{0,2}\/[\w.@/-]*)*$/;
/** Names of classes and keys of settings; a token with dots in it has more digits. */
const dottedName = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*){2,}$/;
const numberWithUnit = /^[-+]?\d[\d_.]*(?:ms|[smhdwkg]|sec|min|[kmg]i?b)?$/i;
const maskedValue = /^(?:x{3,}|\*+|-+|_+|\.+|#+|\?+)$/i;
const hostAndPort = /^[a-z][\w.-]{0,252}:\d{2,5}$/i;
const schemeUrl = /^[a-z][a-z0-9+.-]{1,30}:\/\//i;
/** Shorter words of a name say nothing about a value. */
const minWordLength = 3;
const isDottedName = (text) => dottedName.test(text) && text.replaceAll(/\D/g, '').length < 4;
const isAddress = (text) => schemeUrl.test(text) || hostAndPort.test(text);
const isReference = (lower) => referenceStart.test(lower) || referencePart.test(lower);
const mayBeSeen = (lower) => passwordHash.test(lower) || publishableStart.test(lower);
const isPath = (value) => plainPath.test(value) || secret_names_windowsPath.test(value) || (fileEnding.test(value) && !value.includes(' '));
/** Django itself makes a key with this beginning for each new project; what follows is as good as any. */
const generatedStart = /^django-insecure-(?=.{20})/;
/** A value that everybody can guess, because documentation and samples are full of it. */
const isPlaceholder = (lower, isKnown) => lower.length < 4 || isGuessable(lower, isKnown) || placeholderPart.test(lower.replace(generatedStart, ''));
/**
 * Judges a literal under a secret's name. Variables must be replaced before; a value that is still a reference is `no`.
 * Bare numbers are `no` (`TOKEN_TTL`-like settings with odd names); `judgeSecret` knows when they are passwords. `isKnown`
 * tells words besides those that everybody tries.
 */
const couldBeSecret = (value, isKnown) => {
    const text = value.slice(0, maxValueLength).trim();
    const lower = text.toLowerCase();
    if (text === '' || switches.has(lower) || numberWithUnit.test(text) || maskedValue.test(text))
        return 'no';
    const credential = findCredential(text);
    if (credential !== undefined)
        return credential.verdict;
    if (isReference(lower) || mayBeSeen(lower) || isPath(text) || isDottedName(text) || bracketed.test(text) || isAddress(text))
        return 'no';
    return isPlaceholder(lower, isKnown) ? 'placeholder' : 'secret';
};
/** The key id or fingerprint of a public key, as the official images write it (`GPG_KEY`). */
const isPublicKeyId = (words, value) => (words.has('gpg') || words.has('pgp')) && value.split(/[\s,]+/).every(id => /^(?:0x)?[0-9a-f]{8,40}$/i.test(id));
const none = new Set();
/**
 * Judges a name and its literal value together: the one question of all rules about secrets in variables. `words`, in lower case, are what
 * is known around it (the user's name, the data base's): a value made of them is guessed first.
 */
const judgeSecret = (name, value, words = none) => {
    const text = value.trim();
    if (!secretName(name))
        return 'no';
    const ownWords = new Set(nameWords(name).filter(word => word.length >= minWordLength));
    if (isPublicKeyId(ownWords, text))
        return 'no';
    if (text.length >= 3 && /^\d+$/.test(text) && passwordName(name))
        return isGuessable(text) ? 'placeholder' : 'secret';
    if (text !== '' && text.toLowerCase() === name.toLowerCase())
        return 'placeholder';
    return couldBeSecret(value, word => words.has(word) || ownWords.has(word));
};

;// CONCATENATED MODULE: ./build/rules/concepts/compose/published-ports.js

/** Addresses that stand for every interface. */
const everyInterface = new Set(['0.0.0.0', '::', '*', '0:0:0:0:0:0:0:0']);
const addressWords = new Set([
    'ip',
    'addr',
    'address',
    'bind',
    'binding',
    'host',
    'interface',
    'iface',
    'listen',
    'mapping',
    'publish',
    'ports',
    'expose',
]);
/** True for `PORT`, `WEB_PORT`, `httpPort`, `HOST_PORT`: such a variable holds a number and no `127.0.0.1:80`. */
const namesPort = (name) => {
    const words = nameWords(name);
    const isPortOfHost = words.at(-1) === 'port' && words.at(-2) === 'host';
    return words.some(word => word.endsWith('port')) && !words.some(word => addressWords.has(word) && !(word === 'host' && isPortOfHost));
};
const isOnlyPort = ({ value, variables }) => value !== undefined || variables.every(namesPort);
/** How far a port reaches, by its address alone. A variable in the host port's place may bring an address along, unless its name says port. */
const portReach = (port) => {
    if (port.hostIp !== undefined)
        return port.hostIp.value === undefined ? 'unknown' : everyInterface.has(port.hostIp.value) ? 'all' : 'chosen';
    if (port.published !== undefined)
        return isOnlyPort(port.published) ? 'all' : 'unknown';
    return port.target?.value === undefined ? 'unknown' : 'all';
};
const ignoring = (mode) => mode === undefined || mode === 'host' || mode === 'none' || mode.startsWith('service:') || mode.startsWith('container:');
/** True when the service's `ports` have no effect: it is on the host's network, on another container's, or on none. */
const ignoresPorts = (project, service) => 
// `net` is the key's name in the first file format.
[service.get('network_mode'), service.get('net')].some(mode => mode.state === 'present' && ignoring(project.interpolate(mode.node)?.value));

;// CONCATENATED MODULE: ./build/rules/concepts/compose/reachable-ports.js


const textOf = ({ item: { node }, published, target }) => node.kind === 'scalar' ? node.value : ((published ?? target)?.text ?? '');
/** The ports of a service that are published on every interface of the host, each where it is written, and once. */
const reachablePorts = (project, service, once) => {
    if (service.ports.length === 0 || ignoresPorts(project, service))
        return [];
    return service.ports.flatMap(port => {
        const place = portReach(port) === 'all' ? placeOfSetting(service, port.item, port.range) : undefined;
        return place !== undefined && once.isFirst(port.item) ? [{ port, place, text: textOf(port) }] : [];
    });
};
/** First and last of the ports in the container; undefined when they are not known. */
const targetPorts = ({ target }) => {
    const found = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(target?.value?.trim() ?? '');
    return found === null ? undefined : [Number(found[1]), Number(found[2] ?? found[1])];
};

;// CONCATENATED MODULE: ./build/rules/concepts/image-roles.js
/** Last segments of image names; a packager's prefix or suffix (`bitnami/postgresql`, `acme-postgres`) does not count. */
const table = [
    ['PostgreSQL', 'database', [5432], 'postgres postgresql postgis pgvector timescaledb timescaledb-ha pgbouncer'],
    ['MySQL', 'database', [3306, 33060], 'mysql mysql-server percona percona-server'],
    ['MariaDB', 'database', [3306], 'mariadb'],
    ['SQL Server', 'database', [1433], 'mssql/server azure-sql-edge'],
    ['Oracle Database', 'database', [1521], 'oracle-xe oracle-free'],
    ['MongoDB', 'database', [27017, 27018, 27019], 'mongo mongodb mongodb-community-server'],
    ['Cassandra', 'database', [7000, 7199, 9042], 'cassandra scylla'],
    ['ClickHouse', 'database', [8123, 9000], 'clickhouse clickhouse-server'],
    ['InfluxDB', 'database', [8086], 'influxdb'],
    ['CouchDB', 'database', [5984], 'couchdb'],
    ['Neo4j', 'database', [7474, 7687], 'neo4j'],
    ['CockroachDB', 'database', [26257, 8080], 'cockroach'],
    ['ArangoDB', 'database', [8529], 'arangodb'],
    ['Redis', 'cache', [6379], 'redis redis-stack redis-stack-server'],
    ['Valkey', 'cache', [6379], 'valkey keydb dragonfly'],
    ['Memcached', 'cache', [11211], 'memcached'],
    ['Elasticsearch', 'search', [9200, 9300], 'elasticsearch'],
    ['OpenSearch', 'search', [9200, 9300], 'opensearch'],
    ['Kibana', 'admin', [5601], 'kibana opensearch-dashboards'],
    ['Solr', 'search', [8983], 'solr'],
    ['Meilisearch', 'search', [7700], 'meilisearch'],
    ['Typesense', 'search', [8108], 'typesense'],
    ['Qdrant', 'search', [6333, 6334], 'qdrant'],
    ['Weaviate', 'search', [8080, 50051], 'weaviate'],
    ['RabbitMQ', 'broker', [5672, 15672, 25672], 'rabbitmq'],
    ['Kafka', 'broker', [9092, 9093, 9094, 29092], 'kafka cp-kafka redpanda'],
    ['ZooKeeper', 'broker', [2181], 'zookeeper cp-zookeeper'],
    ['NATS', 'broker', [4222, 8222], 'nats'],
    ['ActiveMQ', 'broker', [61616, 8161], 'activemq activemq-classic activemq-artemis'],
    ['etcd', 'control', [2379, 2380], 'etcd'],
    ['Consul', 'control', [8500, 8300], 'consul'],
    ['Vault', 'control', [8200], 'vault openbao'],
    ['MinIO', 'database', [9000, 9001], 'minio'],
    ['Docker', 'control', [2375, 2376], 'dind docker-socket-proxy socket-proxy'],
    ['Portainer', 'control', [9000, 9443, 8000], 'portainer portainer-ce portainer-ee'],
    ['Adminer', 'admin', [8080], 'adminer'],
    ['phpMyAdmin', 'admin', [80], 'phpmyadmin'],
    ['pgAdmin', 'admin', [80, 443], 'pgadmin4'],
    ['mongo-express', 'admin', [8081], 'mongo-express'],
    ['Redis Commander', 'admin', [8081], 'redis-commander'],
    [
        'Jupyter',
        'notebook',
        [8888],
        'notebook jupyter base-notebook minimal-notebook scipy-notebook datascience-notebook tensorflow-notebook pyspark-notebook all-spark-notebook jupyterlab',
    ],
    ['Grafana', 'admin', [3000], 'grafana grafana-oss grafana-enterprise'],
    ['Kubernetes Dashboard', 'control', [8443, 9090], 'dashboard kubernetes-dashboard'],
    ['Argo CD', 'control', [8080], 'argocd'],
    ['Traefik', 'proxy', [80, 443, 8080], 'traefik'],
    ['Registry', 'database', [5000], 'registry distribution/registry'],
];
const products = new Map(table.flatMap(([name, role, ports, images]) => images.split(' ').map(image => [image, { name, role, ports }])));
/** Longer names are not looked at by their endings. */
const image_roles_maxWords = 10;
/** What an image is made of, by the end of its name: `ghcr.io/acme/my-postgres`, `bitnami/postgresql` and `mssql/server`. Undefined when the name does not tell. */
const imageProduct = ({ repository }) => {
    const segments = repository.toLowerCase().split('/');
    const last = segments.at(-1) ?? '';
    const exact = products.get(segments.slice(-2).join('/')) ?? products.get(last);
    if (exact !== undefined)
        return exact;
    const words = last.split('-');
    if (words.length > image_roles_maxWords)
        return undefined;
    for (let from = 1; from < words.length; from += 1) {
        const found = products.get(words.slice(from).join('-'));
        if (found !== undefined)
            return found;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/rules/compose/concepts/swarm-services.js

/** What only `docker stack deploy` acts on. Source: Compose specification, `deploy`; `docker compose` ignores them. */
const swarmKeys = ['placement', 'endpoint_mode', 'update_config', 'rollback_config'];
const swarmModes = new Set(['global', 'global-job', 'replicated-job']);
const saysSwarm = (service) => {
    const mode = service.get('deploy', 'mode');
    return ((mode.state === 'present' && mode.node.kind === 'scalar' && swarmModes.has(mode.node.value)) ||
        swarmKeys.some(key => service.get('deploy', key).state === 'present') ||
        service.ports.some(port => port.mode !== undefined));
};
const swarmFile = /(?:^|[-_.])(?:stack|swarm)[-_.]/i;
/** Networks over several nodes, and secrets and configurations that a swarm keeps. */
const hasSwarmElements = (project) => {
    const of = (element) => {
        const found = project.topLevel(element);
        return found.state === 'present' ? (0,lookup/* entriesOf */.Mc)(found.node) : [];
    };
    const says = (node, key, value) => {
        const found = (0,lookup/* lookup */.$I)(node, key);
        return found.state === 'present' && found.node.kind === 'scalar' && found.node.value === value;
    };
    return (of('networks').some(({ value }) => says(value, 'driver', 'overlay')) ||
        ['secrets', 'configs'].some(element => of(element).some(({ value }) => says(value, 'external', 'true'))));
};
const swarm_services_known = new WeakMap();
/**
 * True when a file is written for a swarm, as a whole: `docker stack deploy` takes all its services. There ports are published on all
 * nodes' addresses, whatever address is given.
 */
const isForSwarm = (project) => {
    const name = project.file.path.slice(project.file.path.lastIndexOf('/') + 1);
    const found = swarm_services_known.get(project) ?? (swarmFile.test(name) || project.services.some(saysSwarm) || hasSwarmElements(project));
    swarm_services_known.set(project, found);
    return found;
};

;// CONCATENATED MODULE: ./build/rules/compose/data-store-published.js







/** Ports that are known by their number, whatever the image is called. Others mean something only with an image that is known. */
const knownPorts = new Map([
    [1433, 'SQL Server'],
    [2375, 'the Docker API'],
    [2376, 'the Docker API'],
    [2379, 'etcd'],
    [3306, 'MySQL or MariaDB'],
    [5432, 'PostgreSQL'],
    [5672, 'RabbitMQ'],
    [6379, 'Redis'],
    [9200, 'Elasticsearch or OpenSearch'],
    [11211, 'Memcached'],
    [15672, 'the administration of RabbitMQ'],
    [27017, 'MongoDB'],
]);
const guarded = new Set(['database', 'cache', 'broker', 'search', 'control', 'admin']);
/** Products whose interface is for people who log in. */
const isForPeople = new Set(['Grafana', 'Kibana', 'Argo CD', 'Registry', 'Portainer']);
/** What listens behind the port, when it is a store of data or an interface to control something. */
const storeBehind = (service, port) => {
    const ports = targetPorts(port);
    if (ports === undefined)
        return undefined;
    const [from, to] = ports;
    const isIn = (number) => from <= number && number <= to;
    const image = serviceImage(service);
    const product = image && imageProduct(image);
    if (product !== undefined && guarded.has(product.role) && !isForPeople.has(product.name) && product.ports.some(isIn))
        return product.name;
    return [...knownPorts].find(([number]) => isIn(number))?.[1];
};
const dataStorePublished = defineRule({
    meta: {
        id: 'compose/data-store-published',
        kind: 'compose',
        severity: 'high',
        title: 'Database, cache or admin port published to the network',
        rationale: `Databases, caches, brokers and control interfaces trust whoever reaches them more than a web server does: many ask for no password
by themselves, and none is made for the attacks of an open network. Docker's own firewall rules go before those of the host, so that a port
without an address is open to the internet on most servers.`,
        remediation: 'Leave the port out: services of one project reach each other by name without it. For a client on the host, publish it on the loopback interface (`127.0.0.1:5432:5432`).',
        messages: {
            published: 'The service "{service}" publishes the port "{port}" of {store} on every interface of the host.',
            development: 'The service "{service}" publishes the port "{port}" of {store} on every interface of the host; it is low because the service only runs in the profiles "{profiles}".',
        },
        fix: 'unsafe',
        examples: {
            bad: 'services:\n  db:\n    image: postgres:17\n    ports:\n      - "5432:5432"\n',
            good: 'services:\n  db:\n    image: postgres:17\n    ports:\n      - "127.0.0.1:5432:5432"\n',
        },
        standards: { cisDocker: ['5.9', '5.14'], mitre: ['T1190'] },
        references: [
            'https://docs.docker.com/engine/network/port-publishing/',
            'https://docs.docker.com/engine/network/packet-filtering-firewalls/',
            'https://cwe.mitre.org/data/definitions/668.html',
        ],
    },
    create(project) {
        const once = new ReportedOnce();
        return {
            *service(service) {
                for (const { port, place, text } of reachablePorts(project, service, once)) {
                    const store = storeBehind(service, port);
                    if (store === undefined)
                        continue;
                    const eased = isForDevelopment(service);
                    const edits = place.editable && !isForSwarm(project) ? bindToLoopback(port) : undefined;
                    yield {
                        messageId: eased ? 'development' : 'published',
                        at: place.at,
                        data: { service: service.name, port: text, store, profiles: service.profiles.join(', ') },
                        facts: { value: text, degree: eased ? 0 : 1 },
                        supersedes: ['compose/port-published-on-all-interfaces'],
                        ...(eased && { severity: 'low' }),
                        ...(place.related && { related: place.related, identity: `port ${text}` }),
                        ...(edits && { fix: { title: 'Publish it on the loopback interface only', edits } }),
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/concepts/compose/service-networks.js

/** A network's name as a service lists it (`- back`) or keys it (`back: {aliases: [\u2026]}`). */
const networkNameOf = (project, item) => item.entry?.name ?? project.interpolate(item.node)?.value;
/** The networks that a service names, with the place where it does; undefined when not all are known. */
const networksOf = (project, service) => service.items('networks')?.map(item => ({ name: networkNameOf(project, item), item }));
const isTrue = (project, found) => found.state === 'present' && (0,compose_boolean/* composeBoolean */.J)(project.interpolate(found.node)?.value) === true;
/** True when a service is on declared networks and all of them are cut off from the outside (`internal: true`). */
const isOnInternalNetworksOnly = (project, service) => {
    const networks = networksOf(project, service) ?? [];
    return (networks.length > 0 &&
        networks.every(({ name }) => name !== undefined && isTrue(project, project.topLevel('networks', name, 'internal'))));
};
/**
 * True when a declared network is the host's own: `external` with the name `host` (how Swarm services join it), or `driver: host`.
 * Source: Docker documentation, "Networking using the host network".
 */
const isHostNetwork = (project, name) => {
    const text = (...path) => {
        const found = project.topLevel('networks', name, ...path);
        return found.state === 'present' ? project.interpolate(found.node)?.value : undefined;
    };
    if (text('driver') === 'host')
        return true;
    if (text('external', 'name') === 'host')
        return true;
    return isTrue(project, project.topLevel('networks', name, 'external')) && (text('name') ?? name) === 'host';
};

;// CONCATENATED MODULE: ./build/rules/concepts/host-paths.js
/** Longer paths exceed Linux's PATH_MAX and are no paths. */
const maxPathLength = 4096;
/** `\\.\pipe\x` and `//./pipe/x`, once slashes are turned. */
const pipePrefix = '//./pipe/';
/**
 * An absolute path of a Linux or Windows host in one spelling: `.`, `..` and doubled slashes resolved, no trailing slash, `/var/run` as
 * `/run` (a symbolic link on every current distribution), Windows paths with forward slashes and in lower case. Undefined when not absolute.
 */
const normalizeHostPath = (path) => {
    if (path.length > maxPathLength)
        return undefined;
    if (/^[A-Za-z]:(?:[\\/]|$)/u.test(path) || path.startsWith('\\\\'))
        return normalizeWindowsPath(path.replaceAll('\\', '/').toLowerCase());
    if (path.toLowerCase().startsWith(pipePrefix))
        return path.toLowerCase();
    if (!path.startsWith('/'))
        return undefined;
    const resolved = resolveSegments(path)
        .replace(rootOfProcess, '/')
        .replace(/^\/\/+/u, '/');
    return resolved === '/var/run' || resolved.startsWith('/var/run/') ? resolved.slice('/var'.length) : resolved;
};
/** What a process of the host has for its root is that of the host. Source: proc(5), `/proc/[pid]/root`. */
const rootOfProcess = /^(?:\/proc\/(?:self|thread-self|\d{1,10})\/root(?=\/|$))+/u;
/** How far a path may lead up before what is left of it can only be meant from the root. */
const surelyAtRoot = 4;
/** How many segments such a path has at least, those that lead up included: less may well be a neighbour of the checkout. */
const surelyOutside = 3;
/**
 * A path of the host as one from its root. One that is relative to the file at `from` and leads out of the repository is taken for what it names on the way down
 * (`../../../var/run/docker.sock`): how deep the checkout lies, only its owner knows. Undefined for what stays inside.
 */
const absoluteHostPath = (path, from) => {
    if (!/^\.{1,2}(?:\/|$)/u.test(path) || path.length > maxPathLength)
        return path;
    const kept = from.split('/').slice(0, -1);
    let out = 0;
    for (const segment of path.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            kept.push(segment);
        else if (kept.pop() === undefined)
            out += 1;
    }
    // `../lib` beside a checkout is most likely no part of the system.
    const isFar = kept.length === 0 ? out >= surelyAtRoot : out + kept.length > surelyOutside;
    return out > 0 && isFar ? `/${kept.join('/')}` : undefined;
};
const normalizeWindowsPath = (path) => {
    if (path.startsWith('//'))
        return path;
    const rest = resolveSegments(path.slice(2));
    return `${path.slice(0, 2)}${rest}`;
};
const resolveSegments = (path) => {
    const kept = [];
    for (const segment of path.split('/')) {
        if (segment === '..')
            kept.pop();
        else if (segment !== '' && segment !== '.')
            kept.push(segment);
    }
    return `/${kept.join('/')}`;
};
/** File names of the control sockets of container engines and CRI runtimes, wherever they lie. */
const runtimeSocketNames = new Set([
    'docker.sock',
    'docker.sock.raw',
    'dockerd.sock',
    'cri-dockerd.sock',
    'dockershim.sock',
    'containerd.sock',
    'containerd.sock.ttrpc',
    'crio.sock',
    'podman.sock',
    'balena-engine.sock',
    'frakti.sock',
]);
const runtimePipes = new Set([
    'docker_engine',
    'docker_engine_linux',
    'dockerdesktoplinuxengine',
    'containerd-containerd',
    'cri-dockerd',
    'dockershim',
]);
/** LXD and Incus name theirs `unix.socket`. */
const lxdSocketDirectories = ['/lxd', '/incus'];
/**
 * True when the path is the control socket (or named pipe) of a container runtime. Who can talk to it can start a privileged container
 * on the host, and a read-only mount does not prevent that.
 */
const isRuntimeSocket = (path) => {
    const normal = normalizeHostPath(path);
    if (normal === undefined)
        return false;
    if (normal.startsWith(pipePrefix))
        return runtimePipes.has(normal.slice(pipePrefix.length));
    const slash = normal.lastIndexOf('/');
    const name = normal.slice(slash + 1);
    if (name === 'unix.socket')
        return lxdSocketDirectories.some(directory => normal.slice(0, slash).endsWith(directory));
    return runtimeSocketNames.has(name);
};
/** Where runtimes put their sockets: Docker, containerd, CRI-O, Podman, k3s/RKE2, k0s, MicroK8s, Bottlerocket, BOSH. */
const runtimeSocketDirectories = new Set([
    '/run',
    '/run/containerd',
    '/run/crio',
    '/run/docker',
    '/run/docker/containerd',
    '/run/host-containerd',
    '/run/k0s',
    '/run/k3s',
    '/run/k3s/containerd',
    '/run/podman',
    '/run/user',
    '/var/snap/microk8s/common/run',
    '/var/vcap/sys/run',
    '/var/vcap/sys/run/containerd',
    '/var/vcap/sys/run/docker',
]);
/** The runtime directory of a user, where rootless engines listen: `/run/user/1000`, `/run/user/1000/podman`. */
const userRuntimeDirectory = /^\/run\/user\/\d{1,10}(?:\/podman)?$/u;
/** True for a directory in which a runtime's socket lies, such as `/run`. The root of the file system is a hazard of its own and is not meant. */
const holdsRuntimeSocket = (path) => {
    const normal = normalizeHostPath(path);
    return normal !== undefined && (runtimeSocketDirectories.has(normal) || userRuntimeDirectory.test(normal));
};
const configuration = "the host's configuration, accounts and credentials";
const programs = "the host's programs and libraries";
const kubeletFiles = "the kubelet's credentials and the volumes, secrets and tokens of every pod on the node";
const controlPlaneFiles = "the control plane's keys, credentials and static pod manifests";
const engineFiles = "the container engine's images, layers and container file systems";
const etcdFiles = "the cluster's data store with every Secret in it";
const scheduledJobs = 'the jobs and services that the host runs as root';
/** What lies where on a Linux or Windows host. Sources: Kubernetes hostPath documentation, NSA/CISA Kubernetes Hardening Guide, Pod Security Standards. */
const sensitivePaths = new Map([
    ['/', 'the whole file system of the host', true],
    ['/bin', programs],
    ['/boot', "the host's kernel and boot loader"],
    ['/dev', "the host's devices, disks included"],
    ['/dev/kmem', "the host's memory"],
    ['/dev/mem', "the host's memory"],
    ['/etc', configuration],
    ['/etc/cron.d', scheduledJobs],
    ['/etc/crontab', scheduledJobs],
    ['/etc/kubernetes', controlPlaneFiles, true],
    ['/etc/kubernetes/manifests', controlPlaneFiles, true],
    ['/etc/kubernetes/pki', controlPlaneFiles, true],
    ['/etc/passwd', "the host's accounts"],
    ['/etc/shadow', "the host's password hashes"],
    ['/etc/ssh', "the host's SSH keys"],
    ['/etc/sudoers', "the host's sudo rules"],
    ['/etc/sudoers.d', "the host's sudo rules"],
    ['/etc/systemd', scheduledJobs],
    ['/etc/systemd/system', scheduledJobs],
    ['/home', 'the home directories of all users of the host'],
    ['/lib', programs],
    ['/lib32', programs],
    ['/lib64', programs],
    ['/libx32', programs],
    ['/proc', 'the processes and kernel settings of the host'],
    ['/proc/1', "the host's init process"],
    ['/proc/sys', 'the kernel settings of the host'],
    ['/proc/sysrq-trigger', 'the kernel settings of the host'],
    ['/root', "the home directory of the host's root user"],
    ['/root/.ssh', "the SSH keys of the host's root user"],
    ['/run', 'the sockets and runtime state of all services on the host'],
    ['/sbin', programs],
    ['/sys', 'the devices and kernel settings of the host'],
    ['/sys/fs/cgroup', 'the control groups of the host'],
    ['/sys/kernel', 'the kernel settings of the host'],
    ['/sys/kernel/debug', 'the kernel settings of the host'],
    ['/usr', programs],
    ['/usr/bin', programs],
    ['/usr/lib', programs],
    ['/usr/lib64', programs],
    ['/usr/local', programs],
    ['/usr/local/bin', programs],
    ['/usr/sbin', programs],
    ['/var/lib/containerd', engineFiles],
    ['/var/lib/containers', engineFiles],
    ['/var/lib/docker', engineFiles],
    ['/var/lib/etcd', etcdFiles, true],
    ['/var/lib/k0s', controlPlaneFiles, true],
    ['/var/lib/kubelet', kubeletFiles, true],
    ['/var/lib/kubelet/pki', kubeletFiles, true],
    ['/var/lib/kubelet/pods', kubeletFiles],
    ['/var/lib/rancher', controlPlaneFiles, true],
    ['/var/log', 'the logs of the host and of every pod, and through symbolic links other files of the host'],
    ['/var/spool/cron', scheduledJobs],
    ['c:/', 'the whole system drive of the host', true],
    ['c:/etc/kubernetes', controlPlaneFiles, true],
    ['c:/programdata', configuration],
    ['c:/users', 'the home directories of all users of the host'],
    ['c:/var/lib/kubelet', kubeletFiles, true],
    ['c:/windows', programs],
    ['c:/windows/system32', programs],
].map(([path, holds, takeover = false]) => [path, { holds, takeover }]));
/** Directories above the listed ones hold what those hold; the worst of them counts. */
const ancestorsOfSensitivePaths = (() => {
    const ancestors = new Map();
    for (const [path, held] of sensitivePaths) {
        for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            const ancestor = path.slice(0, slash);
            const known = ancestors.get(ancestor);
            if (known === undefined || (held.takeover && !known.takeover))
                ancestors.set(ancestor, held);
        }
    }
    return ancestors;
})();
/** What a sensitive host path holds, or undefined for an ordinary (or relative) one. A path above a sensitive one is sensitive too. */
const sensitiveHostPath = (path) => {
    const normal = normalizeHostPath(path);
    if (normal === undefined)
        return undefined;
    return sensitivePaths.get(normal) ?? ancestorsOfSensitivePaths.get(normal);
};
/** Files and directories that containers commonly read and that give nothing away: the time zone and its data, CA certificates. */
const harmlessPaths = new Set([
    '/etc/localtime',
    '/etc/timezone',
    '/usr/share/zoneinfo',
    '/usr/share/zoneinfo-posix',
    '/etc/machine-id',
    '/etc/hostname',
    '/etc/os-release',
    '/usr/lib/os-release',
    '/etc/ssl/certs',
    '/etc/pki/ca-trust',
    '/etc/pki/tls/certs',
    '/etc/ca-certificates',
    '/usr/share/ca-certificates',
    '/usr/local/share/ca-certificates',
]);
/** True for the time zone files, certificates and identity files of the host, or something below them. */
const isHarmlessHostPath = (path) => {
    const normal = normalizeHostPath(path);
    return normal !== undefined && (harmlessPaths.has(normal) || [...harmlessPaths].some(known => normal.startsWith(`${known}/`)));
};
/** True for one device or device group below `/dev`, such as `/dev/kvm` or `/dev/dri`. */
const isSingleDevice = (path) => {
    const normal = normalizeHostPath(path);
    return normal?.startsWith('/dev/') === true && sensitiveHostPath(normal) === undefined;
};

;// CONCATENATED MODULE: ./build/rules/compose/concepts/host-mounts.js


const ofVolume = (volume) => {
    const { item, range } = volume.device ?? volume;
    const value = volume.hostPath?.value;
    const path = value === undefined ? undefined : absoluteHostPath(value, item.file.path);
    return { volume, path, item, range };
};
/** The name of the config or secret that a service takes, in the short or the long form. */
const sourceOf = (project, { node }) => {
    const source = node.kind === 'mapping' ? (0,lookup/* lookup */.$I)(node, 'source') : (0,lookup/* lookup */.$I)(node);
    return source.state === 'present' ? project.interpolate(source.node)?.value : undefined;
};
const ofFile = (project, kind, taken) => {
    const name = sourceOf(project, taken);
    const file = name === undefined ? undefined : project.topLevel(kind, name, 'file');
    const hostPath = file?.state === 'present' ? project.interpolate(file.node) : undefined;
    if (file?.state !== 'present' || hostPath === undefined)
        return [];
    const path = hostPath.value === undefined ? undefined : absoluteHostPath(hostPath.value, file.file.path);
    const { range } = file.entry?.value ?? file.node;
    return [{ volume: { hostPath, target: undefined, readOnly: true }, path, item: file, range }];
};
/** What a service gets of the host's file system, as far as it is known. Source: Compose Specification, `volumes`, `configs`, `secrets`. */
const hostMounts = (project, service) => [
    ...service.volumes.map(ofVolume),
    ...['configs', 'secrets'].flatMap(kind => (service.items(kind) ?? []).flatMap(item => ofFile(project, kind, item))),
];

;// CONCATENATED MODULE: ./build/rules/compose/concepts/socket-mounts.js

/** `~/.docker/run/docker.sock` and `${XDG_RUNTIME_DIR}/docker.sock`: the folder is not known, the file's name is. */
const withKnownFolder = (text) => {
    const slash = text.lastIndexOf('/');
    return slash > 0 && /^[~$.]/u.test(text) ? text.slice(slash) : text;
};
const isUnixAddress = (value) => /^unix:\/\/\//i.test(value);
/** Where the engine's client in the container looks for the socket, when its environment says so. */
const clientSocket = (service) => {
    const address = service.environment.find(({ name }) => name === 'DOCKER_HOST' || name === 'CONTAINER_HOST')?.value?.value;
    return address !== undefined && isUnixAddress(address) ? normalizeHostPath(address.slice('unix://'.length)) : undefined;
};
/** True when the mount's place in the container is, or holds, the given path. */
const holdsPath = (volume, path) => {
    const target = volume.target?.value === undefined ? undefined : normalizeHostPath(volume.target.value);
    return path !== undefined && target !== undefined && target !== '/' && (path === target || path.startsWith(`${target}/`));
};
/** How a mount gives a container the runtime's socket, if it does; `client` is where the client in the container looks for it. */
const socketExposure = ({ volume, path: known }, client) => {
    const { hostPath, target } = volume;
    if (hostPath === undefined)
        return undefined;
    const path = known ?? hostPath.value ?? hostPath.text;
    if (isRuntimeSocket(withKnownFolder(path)))
        return 'socket';
    if (known !== undefined && holdsRuntimeSocket(known))
        return 'directory';
    const isHostSocket = hostPath.value === undefined && target?.value !== undefined && isRuntimeSocket(target.value);
    return isHostSocket || (holdsPath(volume, client) && path.endsWith('.sock')) ? 'target' : undefined;
};

;// CONCATENATED MODULE: ./build/rules/compose/docker-socket-mounted.js







/** A socket proxy that only containers on internal networks can reach. */
const isGuarded = (project, service) => isSocketProxy(service) && service.ports.length === 0 && isOnInternalNetworksOnly(project, service);
/** The setting with which Compose itself mounts the socket, when it is on. */
const apiSocket = (project, service) => {
    const found = service.get('use_api_socket');
    return found.state === 'present' && (0,compose_boolean/* composeBoolean */.J)(project.interpolate(found.node)?.value) === true ? found : undefined;
};
function* mounts(project, service, once) {
    const client = clientSocket(service);
    for (const mount of hostMounts(project, service)) {
        const exposure = socketExposure(mount, client);
        const { item, range, volume } = mount;
        const place = exposure && placeOfSetting(service, item, range);
        if (exposure === undefined || place === undefined || !once.isFirst(item))
            continue;
        const guarded = isGuarded(project, service);
        yield {
            messageId: guarded ? 'proxied' : exposure,
            at: place.at,
            data: { service: service.name, path: volume.hostPath?.value ?? volume.hostPath?.text ?? '' },
            ...(guarded && { severity: 'medium' }),
            ...(exposure === 'target' && { confidence: 'medium' }),
            ...(place.related && { related: place.related, identity: `socket ${volume.hostPath?.text ?? ''}` }),
        };
    }
}
const dockerSocketMounted = defineRule({
    meta: {
        id: 'compose/docker-socket-mounted',
        kind: 'compose',
        severity: 'critical',
        title: 'Container runtime socket mounted into a service',
        rationale: "Whoever can write to the socket of Docker, containerd, CRI-O or Podman can start a privileged container with the host's disk in it, and so is root on " +
            'the host. A read-only mount (`:ro`) changes nothing: it protects the file, not the requests that are sent through it.',
        remediation: 'Do without the socket. Where a program must watch containers, put a proxy in front that only lets the needed requests through (for example ' +
            "`docker-socket-proxy`), and connect it by a network with `internal: true`. Build images with BuildKit or Buildah in a container instead of the host's engine.",
        messages: {
            socket: 'The service "{service}" mounts the container runtime\'s socket "{path}", which gives it full control over the host.',
            target: 'The service "{service}" mounts "{path}" as the container runtime\'s socket, which gives it full control over the host.',
            directory: 'The service "{service}" mounts "{path}", which holds the container runtime\'s socket and gives it full control over the host.',
            proxied: 'The socket proxy "{service}" mounts the container runtime\'s socket "{path}"; its own flaws would give full control over the host (it is on internal networks only).',
            apiSocket: 'The service "{service}" sets "use_api_socket", which mounts the container runtime\'s socket and the registry credentials of the user.',
        },
        fix: 'none',
        examples: {
            bad: 'services:\n  ci:\n    image: runner:1\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock:ro\n',
            good: 'services:\n  ci:\n    image: runner:1\n    environment:\n      DOCKER_HOST: tcp://docker-socket-proxy:2375\n',
        },
        standards: { cisDocker: ['5.32'], mitre: ['T1611'] },
        references: [
            'https://docs.docker.com/engine/security/protect-access/',
            'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
            'https://www.cisecurity.org/benchmark/docker',
            'https://attack.mitre.org/techniques/T1611/',
        ],
    },
    create(project) {
        const once = new ReportedOnce();
        return {
            *service(service) {
                const api = apiSocket(project, service);
                const place = api && placeOfSetting(service, api, api.entry?.range ?? api.node.range);
                if (api && place && once.isFirst(api)) {
                    yield {
                        messageId: 'apiSocket',
                        at: place.at,
                        identity: 'use_api_socket',
                        data: { service: service.name },
                        related: place.related ?? [],
                    };
                }
                yield* mounts(project, service, once);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/compose/concepts/host-devices.js


/** Block devices, and the folders of links to them. Source: Linux, `Documentation/admin-guide/devices.txt`. */
const disk = /^\/dev\/(?:(?:s|h|v|xv|ub)d[a-z]+\d*|nvme\d.*|dm-\d+|md\d.*|loop(?:\d+|-control)|mmcblk.*|nbd\d+|sr\d+|zd\d+|root|disk(?:\/.*)?|mapper(?:\/.*)?|block(?:\/.*)?|bsg(?:\/.*)?|sg\d+)$/;
const memory = /^\/dev\/(?:mem|kmem|port|kmsg|kcore)$/;
/** Graphics, sound, tunnels, cameras, serial adapters: what they reach is the device. */
const peripheral = /^\/dev\/(?:dri|snd|net\/tun|video\d+|ttyUSB\d+|ttyACM\d+|ttyAMA\d+|ttyS\d+|serial|serial\/.+|dri\/.+|snd\/.+|nvidia.*|input(?:\/.*)?|rtc\d*|null|zero|u?random|shm|usb\/hiddev\d+|hidraw\d+|cec\d+|vchiq|gpiochip\d+|i2c-\d+|spidev.+|apex_\d+)$/;
const kindOf = (path) => {
    if (path === '/dev' || path === '/')
        return { kind: 'any', severity: 'high' };
    if (memory.test(path))
        return { kind: 'memory', severity: 'high' };
    if (path === '/dev/kvm' || path.startsWith('/dev/vfio'))
        return { kind: 'virtualization', severity: 'high' };
    if (disk.test(path))
        return { kind: 'disk', severity: 'high' };
    return peripheral.test(path) ? { kind: 'peripheral', severity: 'low' } : { kind: 'device', severity: 'medium' };
};
/** `a *:* rwm`, `b 8:* rw`: all devices, or a whole class of block devices. Source: Linux, `cgroup-v1/devices`. */
const ruleOf = (text) => /^a\b/.test(text.trim()) || /^[bc]\s+\*/.test(text.trim()) || /^b\s/.test(text.trim())
    ? { kind: 'any', severity: 'high' }
    : { kind: 'rule', severity: 'medium' };
const devicePath = (project, item) => {
    const source = item.node.kind === 'mapping' ? (0,lookup/* lookup */.$I)(item.node, 'source') : (0,lookup/* lookup */.$I)(item.node);
    const text = source.state === 'present' ? project.interpolate(source.node)?.value : undefined;
    // Without a slash at its beginning it is the name of a device of a vendor's (`vendor.com/class=name`).
    return text === undefined ? undefined : normalizeHostPath(text.split(':', 1)[0] ?? '');
};
/** What a service gets of the host's devices, as far as it is known. Source: Compose Specification, `devices`, `device_cgroup_rules`. */
const hostDevices = (project, service) => [
    ...(service.items('devices') ?? []).flatMap(item => {
        const name = devicePath(project, item);
        return name === undefined ? [] : [{ name, ...kindOf(name), item, at: item.node.range }];
    }),
    ...(service.items('device_cgroup_rules') ?? []).flatMap(item => {
        const name = project.interpolate(item.node)?.value;
        return name === undefined || (0,lookup/* itemsOf */.S3)(item.node).length > 0 ? [] : [{ name, ...ruleOf(name), item, at: item.node.range }];
    }),
];

;// CONCATENATED MODULE: ./build/rules/compose/host-device-mapped.js




const reach = {
    disk: 'every file of the host that lies on it, past all permissions',
    memory: "the host's memory, or what the kernel writes of it",
    virtualization: "the host's hardware by way of virtual machines",
    any: 'all devices of the host, disks included',
    peripheral: 'what is connected to it',
    rule: 'the devices that the rule names',
    device: 'the driver behind it, in the kernel of the host',
};
const hostDeviceMapped = defineRule({
    meta: {
        id: 'compose/host-device-mapped',
        kind: 'compose',
        severity: 'medium',
        title: 'Host device exposed to a service',
        rationale: 'A device is a door into the kernel. Whoever may read a disk reads every file on it, whoever may write owns the host; `/dev/mem` is its memory. Even harmless devices ' +
            'have drivers that were not written for hostile programs.',
        remediation: 'Give no disks and no memory devices to a container; mount single files or directories instead. Map the one device that is needed, without `m` among its permissions ' +
            '(`/dev/ttyUSB0:/dev/ttyUSB0:rw`).',
        messages: {
            mapped: 'The service "{service}" gets the device "{device}", and with it {reach}.',
            rule: 'The service "{service}" may open devices by the rule "{device}": {reach}.',
        },
        fix: 'none',
        examples: {
            bad: 'services:\n  backup:\n    image: acme/backup:1\n    devices:\n      - /dev/sda:/dev/sda\n',
            good: 'services:\n  backup:\n    image: acme/backup:1\n    volumes:\n      - /srv/data:/data:ro\n',
        },
        standards: { cisDocker: ['5.18'], mitre: ['T1611'] },
        references: [
            'https://docs.docker.com/reference/compose-file/services/#devices',
            'https://docs.docker.com/reference/compose-file/services/#device_cgroup_rules',
            'https://www.cisecurity.org/benchmark/docker',
            'https://attack.mitre.org/techniques/T1611/',
        ],
    },
    create(project) {
        const once = new ReportedOnce();
        return {
            *service(service) {
                for (const { name, kind, severity, item, at } of hostDevices(project, service)) {
                    const place = placeOfSetting(service, item, at);
                    if (place === undefined || !once.isFirst(item))
                        continue;
                    yield {
                        messageId: name.startsWith('/') ? 'mapped' : 'rule',
                        at: place.at,
                        severity,
                        facts: { value: name, hazards: [name], degree: (0,findings_severity/* severityDegree */.ex)(severity) },
                        data: { service: service.name, device: name, reach: reach[kind] },
                        ...(place.related && { related: place.related, identity: `device ${name}` }),
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/forms/host-namespace.js



/** A rule about a service in a namespace of the host: one that names it (`host`), or that joins another service which is in it. */
const hostNamespace = (written) => {
    const { namespace, says, removal: title, advice: adviceFor, ...meta } = written;
    return defineRule({
        meta: { kind: 'compose', fix: 'unsafe', ...meta },
        create(project) {
            const once = new ReportedOnce();
            return {
                *service(service) {
                    const shared = sharedByService(project, service, namespace, once);
                    if (shared === undefined)
                        return;
                    const { other, place, removal } = shared;
                    const advice = adviceFor?.(service);
                    yield {
                        messageId: (other === undefined ? undefined : says.service) ?? says.host,
                        at: place.at,
                        identity: namespace,
                        data: { service: service.name, other: other ?? '' },
                        ...(place.related && { related: place.related }),
                        ...(advice !== undefined && { advice }),
                        ...(advice === undefined && removal && { fix: { title, edits: removal } }),
                    };
                },
            };
        },
    });
};

;// CONCATENATED MODULE: ./build/rules/compose/host-ipc.js

const hostIpc = hostNamespace({
    id: 'compose/host-ipc',
    severity: 'medium',
    title: 'Service shares the host IPC namespace',
    namespace: 'ipc',
    says: { host: 'host', service: 'service' },
    removal: 'Give the service an IPC namespace of its own',
    rationale: "In the host's IPC namespace a container reads and writes the shared memory, semaphores and message queues of all programs of the host, those of databases and browsers with their " +
        'data included.',
    remediation: 'Remove `ipc: host`. Where a program needs more shared memory, set `shm_size`; where two services share memory, set `ipc: shareable` on one and `ipc: service:NAME` on the other.',
    messages: {
        host: 'The service "{service}" shares the memory segments and message queues of the host.',
        service: 'The service "{service}" joins the IPC namespace of the service "{other}", which is that of the host.',
    },
    examples: {
        bad: 'services:\n  web:\n    image: nginx:1.27\n    ipc: host\n',
        good: 'services:\n  web:\n    image: nginx:1.27\n    shm_size: 256m\n',
    },
    standards: { cisDocker: ['5.17'], mitre: ['T1611'] },
    references: [
        'https://docs.docker.com/reference/compose-file/services/#ipc',
        'https://www.cisecurity.org/benchmark/docker',
        'https://attack.mitre.org/techniques/T1611/',
    ],
});

;// CONCATENATED MODULE: ./build/rules/compose/host-network.js





/** Services that join each other's network in turn are followed this far. */
const host_network_maxHops = 16;
const host_network_textOf = (project, found) => found.state === 'present' ? project.interpolate(found.node)?.value?.trim() : undefined;
/** True when following `service:name` ends at a service on the host's network. */
const host_network_endsAtHost = (project, mode, hops = 0) => {
    if (mode.toLowerCase() === 'host')
        return true;
    if (!mode.startsWith('service:') || hops >= host_network_maxHops)
        return false;
    const next = host_network_textOf(project, project.serviceSetting(mode.slice('service:'.length), 'network_mode'));
    return next !== undefined && host_network_endsAtHost(project, next, hops + 1);
};
const host_network_modeOf = (project, service) => {
    // `net` is the key's name in the first file format.
    for (const setting of [service.get('network_mode'), service.get('net')]) {
        const mode = host_network_textOf(project, setting);
        if (setting.state !== 'present' || mode === undefined || !host_network_endsAtHost(project, mode))
            continue;
        return [
            mode.toLowerCase() === 'host' ? { share: 'host', setting } : { share: 'service', setting, other: mode.slice('service:'.length) },
        ];
    }
    return [];
};
/** What to do for an agent that measures or makes the network of the host. */
const hostNetworkAdvice = (service) => isHostMonitor(service) || makesNetworks(service)
    ? 'It watches or makes the network of the host, and could not on one of its own. Let it listen on one address only, and suppress the finding with the reason.'
    : undefined;
/** Takes the setting away; a network that is the host's has another meaning for others, too. */
const ownNetwork = (service, share, setting) => {
    if (share !== 'host' && share !== 'build')
        return undefined;
    const edits = removeSetting(service, share === 'build' ? ['build'] : [], setting);
    return edits && { title: share === 'build' ? 'Build it on a network of its own' : 'Give the service a network of its own', edits };
};
const sharesOf = (project, service) => {
    const build = service.get('build', 'network');
    const networks = (networksOf(project, service) ?? []).flatMap(({ name, item }) => name !== undefined && isHostNetwork(project, name) ? [{ share: 'network', setting: item, other: name }] : []);
    const built = build.state === 'present' && host_network_textOf(project, build)?.toLowerCase() === 'host' ? [{ share: 'build', setting: build }] : [];
    return [...host_network_modeOf(project, service), ...networks, ...built];
};
const hostNetwork = defineRule({
    meta: {
        id: 'compose/host-network',
        kind: 'compose',
        severity: 'high',
        title: 'Service shares the host network namespace',
        rationale: "On the host's network a container reaches everything that listens on the host's loopback address, sees the traffic of other programs, can take any port, " +
            'and is kept from nothing by the networks of the project. Published ports and network aliases have no effect.',
        remediation: 'Remove the setting, publish the needed ports with `ports`, and let services reach each other by name on a network of the project. Reach the host itself by ' +
            '`host.docker.internal` with `extra_hosts: ["host.docker.internal:host-gateway"]`.',
        messages: {
            host: 'The service "{service}" shares the network of the host.',
            service: 'The service "{service}" joins the network of the service "{other}", which shares the network of the host.',
            network: 'The service "{service}" is on the network "{other}", which is the network of the host.',
            build: 'The image of the service "{service}" is built on the network of the host, so that every build step reaches services that listen on its loopback address.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'services:\n  web:\n    image: nginx:1.27\n    network_mode: host\n',
            good: 'services:\n  web:\n    image: nginx:1.27\n    ports:\n      - "127.0.0.1:8080:80"\n',
        },
        standards: { cisDocker: ['5.10'], mitre: ['T1611'] },
        references: [
            'https://docs.docker.com/reference/compose-file/services/#network_mode',
            'https://docs.docker.com/engine/network/drivers/host/',
            'https://www.cisecurity.org/benchmark/docker',
        ],
    },
    create(project) {
        const once = new ReportedOnce();
        return {
            *service(service) {
                for (const { share, setting, other } of sharesOf(project, service)) {
                    const place = placeOfSetting(service, setting, setting.entry?.range ?? setting.node.range);
                    if (place === undefined || !once.isFirst(setting))
                        continue;
                    const advice = share === 'build' ? undefined : hostNetworkAdvice(service);
                    const fix = advice === undefined && place.editable ? ownNetwork(service, share, setting) : undefined;
                    yield {
                        messageId: share,
                        at: place.at,
                        data: { service: service.name, other: other ?? '' },
                        ...(share === 'build' && { severity: 'medium' }),
                        ...(place.related && { related: place.related, identity: `network ${share}` }),
                        ...(advice !== undefined && { advice }),
                        ...(fix && { fix }),
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/compose/host-pid.js


const monitorAdvice = 'It measures the processes of the host, and could not without seeing them. Mount what it reads read-only, let it listen on one address only, and suppress the finding with the reason.';
const hostPid = hostNamespace({
    id: 'compose/host-pid',
    severity: 'high',
    title: 'Service shares the host process namespace',
    namespace: 'pid',
    says: { host: 'host', service: 'service' },
    removal: 'Hide the processes of the host',
    advice: service => (isHostMonitor(service) ? monitorAdvice : undefined),
    rationale: "A container in the host's process namespace sees every process of the host with its arguments and environment, and may signal those of its own user: as root all of " +
        'them. Through `/proc/<pid>/root` it reads and writes the files of other processes.',
    remediation: 'Remove `pid: host`. To debug another service, join that one (`pid: service:web`).',
    messages: {
        host: 'The service "{service}" shares the processes of the host.',
        service: 'The service "{service}" joins the processes of the service "{other}", which shares those of the host.',
    },
    examples: {
        bad: 'services:\n  web:\n    image: nginx:1.27\n    pid: host\n',
        good: 'services:\n  web:\n    image: nginx:1.27\n    init: true\n',
    },
    standards: { cisDocker: ['5.16'], mitre: ['T1611'] },
    references: [
        'https://docs.docker.com/reference/compose-file/services/#pid',
        'https://www.cisecurity.org/benchmark/docker',
        'https://attack.mitre.org/techniques/T1611/',
    ],
});

;// CONCATENATED MODULE: ./build/rules/compose/host-user-namespace.js

const hostUserNamespace = hostNamespace({
    id: 'compose/host-user-namespace',
    severity: 'medium',
    title: 'Service opts out of user-namespace remapping',
    namespace: 'userns_mode',
    says: { host: 'host' },
    removal: 'Let the engine map its users',
    rationale: 'Where the engine maps users (`userns-remap`), root in a container is an ordinary user of the host. With `userns_mode: host` it is the root of the host again, so that whoever leaves ' +
        'the container owns the machine.',
    remediation: 'Remove `userns_mode: host`. Where a program fails with mapped users, give the mapped user the files that it needs.',
    messages: {
        host: 'The service "{service}" opts out of the mapping of users, so that its root is the root of the host.',
    },
    examples: {
        bad: 'services:\n  web:\n    image: nginx:1.27\n    userns_mode: host\n',
        good: 'services:\n  web:\n    image: nginx:1.27\n    user: "101"\n',
    },
    standards: { cisDocker: ['5.31'], mitre: ['T1611'] },
    references: [
        'https://docs.docker.com/reference/compose-file/services/#userns_mode',
        'https://www.cisecurity.org/benchmark/docker',
        'https://attack.mitre.org/techniques/T1611/',
    ],
});

;// CONCATENATED MODULE: ./build/rules/compose/host-uts.js

const hostUts = hostNamespace({
    id: 'compose/host-uts',
    severity: 'medium',
    title: 'Service shares the host UTS namespace',
    namespace: 'uts',
    says: { host: 'host' },
    removal: 'Give the service a host name of its own',
    rationale: `In the UTS namespace of the host a container sees the name of the host, and with \`SYS_ADMIN\` changes it: for the programs of the
host that write it into logs and certificates, or look others up by it.`,
    remediation: 'Remove `uts: host`, and give the container the name that it needs with `hostname`.',
    messages: { host: 'The service "{service}" shares the host name of the host and may be able to change it.' },
    examples: {
        bad: 'services:\n  web:\n    image: nginx:1.27\n    uts: host\n',
        good: 'services:\n  web:\n    image: nginx:1.27\n    hostname: web\n',
    },
    standards: { cisDocker: ['5.21'], mitre: ['T1611'] },
    references: [
        'https://docs.docker.com/reference/compose-file/services/#uts',
        'https://docs.docker.com/reference/cli/docker/container/run/#uts',
    ],
});

;// CONCATENATED MODULE: ./build/rules/forms/service-rule.js




const metaOf = (written) => {
    const { removal: _removal, judge: _judge, judgeUnknown: _judgeUnknown, ...meta } = written;
    return meta;
};
/** The report about one value; undefined when nothing is wrong with it, or when somebody else's review tells it. */
const reportOf = ({ judge, judgeUnknown, removal: title }, project, service, { item, at, field, removal }) => {
    const text = project.interpolate(item.node);
    if (text === undefined)
        return undefined;
    const around = { project, service, item, field };
    const verdict = text.value === undefined ? judgeUnknown?.(text.text, around) : judge(text.value, around);
    const place = verdict && placeOfSetting(service, item, at);
    if (verdict === undefined || place === undefined)
        return undefined;
    const { data, fixable, identity = field, ...judged } = typeof verdict === 'string' ? { messageId: verdict } : verdict;
    const mayFix = title !== undefined && judged.advice === undefined && fixable !== false && place.editable;
    return {
        ...judged,
        at: place.at,
        identity,
        data: { service: service.name, value: text.value ?? text.text, ...data },
        ...(place.related && { related: place.related }),
        ...(mayFix && { fix: () => fixOf(title, removal()) }),
    };
};
const fixOf = (title, edits) => edits && { title, edits };
const valueRule = (written, valuesOf) => defineRule({
    meta: { kind: 'compose', ...metaOf(written) },
    create(project) {
        const once = new ReportedOnce();
        return {
            *service(service) {
                for (const found of valuesOf(service)) {
                    const report = reportOf(written, project, service, found);
                    if (report !== undefined && once.isFirst(found.item))
                        yield report;
                }
            },
        };
    },
});
/**
 * A rule about one scalar of a service, as it is after `extends`, anchors and override files are merged; reported where it stands. The fix takes
 * the key away, unless it would come back from another layer.
 */
const serviceField = ({ field, fields, ...written }) => valueRule(written, service => (fields ?? [field]).flatMap((path) => {
    const setting = service.get(...path);
    if (setting.state !== 'present')
        return [];
    const at = setting.entry?.range ?? setting.node.range;
    return [{ item: setting, at, field: path.join('.'), removal: () => removeSetting(service, path.slice(0, -1), setting) }];
}));
/** A rule about each item of a list of a service; the fix takes the item away. Nothing is said of a list that is not wholly known. */
const serviceItems = ({ list, ...written }) => valueRule(written, service => (service.items(list) ?? []).map(item => ({
    item,
    at: item.node.range,
    field: list,
    removal: () => removeListItem(service, list, item),
})));

;// CONCATENATED MODULE: ./build/rules/compose/logging-disabled.js


const loggingDisabled = serviceField({
    id: 'compose/logging-disabled',
    severity: 'medium',
    title: 'Container logging is switched off',
    field: ['logging', 'driver'],
    judge: (value, { service }) => {
        if (value.trim() !== 'none')
            return undefined;
        return isForDevelopment(service)
            ? { messageId: 'development', severity: 'low', data: { profiles: service.profiles.join(', ') } }
            : { messageId: 'off' };
    },
    removal: 'Use the log driver of the engine',
    rationale: `With the driver \`none\` nothing that the service prints is kept. Nobody sees then what an intruder tried and what failed, neither
while it happens nor afterwards.`,
    remediation: 'Remove the driver, so that that of the engine applies. Where the logs grow too large, let them rotate (`max-size`, `max-file`) or take the driver `local`.',
    messages: {
        off: 'Nothing that the service "{service}" prints is kept: its log driver is "none".',
        development: 'Nothing that the service "{service}" prints is kept: its log driver is "none"; it is low because the service only runs in the profiles "{profiles}".',
    },
    fix: 'safe',
    examples: {
        bad: 'services:\n  web:\n    image: nginx:1.27\n    logging:\n      driver: none\n',
        good: 'services:\n  web:\n    image: nginx:1.27\n    logging:\n      driver: local\n',
    },
    standards: { cisDocker: ['2.13'], nsa: ['Audit logging and threat detection'], mitre: ['T1562.001'] },
    references: [
        'https://docs.docker.com/engine/logging/configure/',
        'https://docs.docker.com/reference/compose-file/services/#logging',
        'https://cwe.mitre.org/data/definitions/778.html',
    ],
});

;// CONCATENATED MODULE: ./build/rules/compose/mac-profile-disabled.js


const messageOf = (text) => {
    const { name, value } = readSecurityOption(text);
    if (name === 'apparmor' && value === 'unconfined')
        return 'apparmor';
    // `label:type:spc_t` is the type of privileged containers.
    if (name === 'label' && (value === 'disable' || value === 'type:spc_t'))
        return 'label';
    return name === 'systempaths' && value === 'unconfined' ? 'systempaths' : undefined;
};
const judgeOption = (text) => {
    const messageId = messageOf(text);
    return messageId && { messageId, identity: messageId, ...(messageId === 'systempaths' && { severity: 'high' }) };
};
const macProfileDisabled = serviceItems({
    id: 'compose/mac-profile-disabled',
    severity: 'medium',
    title: 'AppArmor or SELinux confinement is disabled',
    list: 'security_opt',
    judge: judgeOption,
    removal: 'Keep the confinement of the engine',
    rationale: 'Where the host has AppArmor or SELinux, the engine confines every container with it: a second wall when the first one breaks, and often the only one around mounted files. The masked ' +
        'paths below `/proc` and `/sys` keep a container from the kernel settings and hardware of the host.',
    remediation: 'Remove the option. Let a mounted directory be labelled with `:Z` or `:z`, or write a profile that allows what the program needs.',
    messages: {
        apparmor: 'The service "{service}" runs without an AppArmor profile.',
        label: 'The service "{service}" runs without SELinux confinement.',
        systempaths: 'The service "{service}" sees and may write the paths below "/proc" and "/sys" that the engine masks.',
    },
    fix: 'unsafe',
    examples: {
        bad: 'services:\n  web:\n    image: nginx:1.27\n    security_opt:\n      - apparmor:unconfined\n',
        good: 'services:\n  web:\n    image: nginx:1.27\n    security_opt:\n      - apparmor:docker-default\n',
    },
    standards: { cisDocker: ['5.2', '5.3'], mitre: ['T1611'] },
    references: [
        'https://docs.docker.com/engine/security/apparmor/',
        'https://docs.docker.com/reference/compose-file/services/#security_opt',
        'https://www.cisecurity.org/benchmark/docker',
    ],
});

;// CONCATENATED MODULE: ./build/rules/compose/no-new-privileges-missing.js



/** Programs that need what the option takes away: as the start command they would fail. */
const changesUser = /^(?:.{0,100}\/)?(?:sudo|su)$/;
const firstWord = (project, service, key) => {
    const written = service.get(key);
    if (written.state !== 'present')
        return undefined;
    const first = written.node.kind === 'sequence' ? written.node.items[0] : written.node;
    return first && project.interpolate(first)?.value?.trim().split(/\s/u, 1)[0];
};
/** True where the option would be without effect, or would keep the service from starting. */
const isExempt = (project, service) => {
    const privileged = service.get('privileged');
    return ((privileged.state === 'present' && (0,compose_boolean/* composeBoolean */.J)(project.interpolate(privileged.node)?.value) === true) ||
        ['entrypoint', 'command'].some(key => changesUser.test(firstWord(project, service, key) ?? '')));
};
const no_new_privileges_missing_lacks = (service, project) => {
    const options = service.items('security_opt')?.map(item => project.interpolate(item.node)?.value);
    if (options === undefined || setsNoNewPrivileges(options) !== false || isExempt(project, service))
        return undefined;
    return options.some(text => text?.trim().startsWith('no-new-privileges')) ? 'off' : 'missing';
};
const noNewPrivilegesMissing = serviceAbsence({
    id: 'compose/no-new-privileges-missing',
    severity: 'low',
    title: 'Process may gain new privileges',
    key: 'security_opt',
    lacks: no_new_privileges_missing_lacks,
    adds: { title: 'Set no-new-privileges', value: 'no-new-privileges:true', inList: true },
    // Why: what is built here may hold a program like sudo, and no file says so.
    unsafeFor: service => service.builds,
    rationale: `A setuid program or one with file capabilities gives whoever runs it the rights of its owner. With \`no-new-privileges\` the kernel
ignores both, so that an intruder who is an ordinary user in the container stays one.`,
    remediation: 'Add `no-new-privileges:true` to `security_opt`, or set `"no-new-privileges": true` in the configuration of the engine. A service that needs `sudo` or `ping` as an ordinary user goes without.',
    messages: {
        missing: 'The processes of the service "{service}" may gain privileges by setuid programs: "no-new-privileges" is not set.',
        off: 'The processes of the service "{service}" may gain privileges by setuid programs: "no-new-privileges" is switched off.',
    },
    fix: 'safe',
    examples: {
        bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n',
        good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    security_opt:\n      - no-new-privileges:true\n',
    },
    standards: { cisDocker: ['5.26'], mitre: ['T1548'] },
    references: [
        'https://docs.docker.com/reference/compose-file/services/#security_opt',
        'https://docs.kernel.org/userspace-api/no_new_privs.html',
    ],
});

;// CONCATENATED MODULE: ./build/rules/compose/no-pids-limit.js

const places = [['deploy', 'resources', 'limits', 'pids'], ['pids_limit']];
/** `0` and `-1` are the engine's words for "no limit". */
const isNone = (text) => /^(?:-\d{1,9}|0{1,9}|null|~|)$/.test(text.trim());
const no_pids_limit_lacks = (service, project) => {
    const limits = places.map(path => {
        const found = service.get(...path);
        if (found.state !== 'present')
            return found.state === 'unknown';
        const value = project.interpolate(found.node)?.value;
        return value === undefined || !isNone(value);
    });
    return limits.includes(true) ? undefined : 'missing';
};
/** What limits memory and processors under `deploy` has its limit of processes there, too: Compose refuses two that differ. */
const hasLimits = (service) => service.get('deploy', 'resources', 'limits').state !== 'absent';
const noPidsLimit = serviceAbsence({
    id: 'compose/no-pids-limit',
    severity: 'low',
    profile: 'hardening',
    title: 'Service has no process-count limit',
    key: 'pids_limit',
    lacks: no_pids_limit_lacks,
    adds: { title: 'Limit the number of processes', value: 256, inList: false },
    advice: service => hasLimits(service)
        ? 'Write "pids" beside the other limits under "deploy.resources.limits": a few times as many processes and threads as the service has under load.'
        : undefined,
    rationale: `The kernel has room for some thousands of processes. A service that starts new ones without end, by a mistake or as an attack (a fork
bomb), takes the last, and nothing else on the host can start a program any more, not even to end it.`,
    remediation: 'Set `pids_limit`, or `deploy.resources.limits.pids`, to a few times the number of processes and threads that the service has under load; `docker stats` shows it.',
    messages: { missing: 'The service "{service}" may start as many processes as the host has room for.' },
    fix: 'unsafe',
    examples: {
        bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n',
        good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    pids_limit: 100\n',
    },
    standards: { cisDocker: ['5.29'], mitre: ['T1499'] },
    references: [
        'https://docs.docker.com/reference/compose-file/services/#pids_limit',
        'https://docs.docker.com/reference/compose-file/deploy/#resources',
    ],
});

;// CONCATENATED MODULE: ./build/rules/compose/no-resource-limits.js


const memoryKeys = [['deploy', 'resources', 'limits', 'memory'], ['mem_limit']];
const cpuKeys = [
    ['deploy', 'resources', 'limits', 'cpus'],
    ['cpus'],
    ['cpu_quota'],
    ['cpu_shares'],
    ['cpu_count'],
    ['cpu_percent'],
    ['cpuset'],
];
/** `0`, `-1`, `0m` and nothing: the engine takes them for "no limit". */
const isUnlimited = (text) => text === '' || text === 'null' || text === '~' || /^-|^[0.]+[a-z]{0,2}$/iu.test(text);
const mayLimit = (project, found) => {
    if (found.state !== 'present')
        return found.state === 'unknown';
    const value = project.interpolate(found.node)?.value;
    return value === undefined || !isUnlimited(value.trim());
};
/** A job that is only started by hand, and ends: it can't take the host's memory for long. */
const isOneShot = (project, service) => {
    const restart = service.get('restart');
    return service.profiles.length > 0 && restart.state === 'present' && project.interpolate(restart.node)?.value === 'no';
};
const noResourceLimits = defineRule({
    meta: {
        id: 'compose/no-resource-limits',
        kind: 'compose',
        severity: 'medium',
        family: 'service-hardening',
        title: 'Service has no memory or CPU limit',
        rationale: "Without limits one service can use all memory and processor time of the host. A leak or a flood of requests then ends with the kernel killing other services' " +
            'processes, so that an attack on one service is an outage of all.',
        remediation: 'Set `deploy.resources.limits` with `memory` and `cpus` (or `mem_limit` and `cpus`) to a little more than the service needs under load. `docker stats` shows what it uses.',
        messages: {
            both: 'The service "{service}" has neither a memory limit nor a CPU limit.',
            memory: 'The service "{service}" has no memory limit.',
            cpu: 'The service "{service}" has no CPU limit.',
            oneShot: 'The service "{service}" has no limit for {missing} (it is a job that runs once, by hand).',
        },
        fix: 'none',
        examples: {
            bad: 'services:\n  web:\n    image: nginx:1.27\n',
            good: 'services:\n  web:\n    image: nginx:1.27\n    deploy:\n      resources:\n        limits:\n          memory: 256M\n          cpus: "0.5"\n',
        },
        standards: { cisDocker: ['5.11', '5.12'], mitre: ['T1499'] },
        references: [
            'https://docs.docker.com/reference/compose-file/deploy/#resources',
            'https://docs.docker.com/engine/containers/resource_constraints/',
            'https://www.cisecurity.org/benchmark/docker',
        ],
        peers: { 'dockerCompose/memory_not_limited': ['memory'], 'dockerCompose/cpus_not_limited': ['cpu'] },
    },
    create(project) {
        return {
            *service(service) {
                if (!canLack(project, service))
                    return;
                const memory = memoryKeys.some(path => mayLimit(project, service.get(...path)));
                const cpu = cpuKeys.some(path => mayLimit(project, service.get(...path)));
                if (memory && cpu)
                    return;
                const missing = memory ? 'CPU' : cpu ? 'memory' : 'memory and CPU';
                const report = { at: service.nameRange, identity: 'limits', facts: { hazards: missing.split(' and ') } };
                if (isOneShot(project, service))
                    yield { ...report, messageId: 'oneShot', severity: 'info', data: { service: service.name, missing } };
                else if (memory)
                    yield { ...report, messageId: 'cpu', severity: 'low', data: { service: service.name } };
                else
                    yield { ...report, messageId: cpu ? 'memory' : 'both', data: { service: service.name } };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/compose/oom-protection-disabled.js


/** Processes with a lower score are hardly ever chosen; 0 is that of every other program. */
const lowestScore = -500;
const oomProtectionDisabled = serviceField({
    id: 'compose/oom-protection-disabled',
    severity: 'low',
    profile: 'hardening',
    title: 'OOM killer disabled for the service',
    fields: [['oom_kill_disable'], ['oom_score_adj']],
    judge: (value, { field }) => {
        if (field === 'oom_kill_disable')
            return (0,compose_boolean/* composeBoolean */.J)(value) === true ? 'disabled' : undefined;
        return /^-\d{1,4}$/.test(value.trim()) && Number(value) < lowestScore ? 'score' : undefined;
    },
    removal: 'Leave the choice to the kernel',
    rationale: `When memory runs out, the kernel ends the process that uses most of it. A service that is taken out of that choice makes others pay:
the kernel kills programs of the host and other services, or the host stands still.`,
    remediation: 'Remove the setting, and limit the memory of the service with `deploy.resources.limits.memory`.',
    messages: {
        disabled: 'The kernel does not end the service "{service}" when memory runs out, but other programs.',
        score: 'The kernel ends nearly every other program before the service "{service}" when memory runs out ("oom_score_adj" is {value}).',
    },
    fix: 'safe',
    examples: {
        bad: 'services:\n  db:\n    image: postgres:17\n    oom_kill_disable: true\n',
        good: 'services:\n  db:\n    image: postgres:17\n    mem_limit: 1g\n',
    },
    standards: { cisDocker: ['5.11'], mitre: ['T1499'] },
    references: [
        'https://docs.docker.com/reference/compose-file/services/#oom_kill_disable',
        'https://docs.docker.com/engine/containers/resource_constraints/',
    ],
});

;// CONCATENATED MODULE: ./build/rules/compose/port-published-on-all-interfaces.js






/** A proxy's 80 and 443 are there to be reached. */
const isEdgePort = (service, { published, target }) => {
    const port = published?.value ?? (published === undefined ? undefined : target?.value);
    return (port === '80' || port === '443') && isEdgeProxy(service);
};
const port_published_on_all_interfaces_messageOf = (port) => {
    if (port.mode === 'ingress')
        return 'ingress';
    if (port.published === undefined)
        return 'random';
    return port.hostIp !== undefined && everyInterface.has(port.hostIp.value ?? '') ? 'address' : 'all';
};
const severityOf = { random: 'info', ingress: 'info' };
const port_published_on_all_interfaces_textOf = (port) => {
    const { node } = port.item;
    return node.kind === 'scalar' ? node.value : ((port.published ?? port.target)?.text ?? '');
};
/** What `docker stack deploy` makes of an address before a port. Source: Docker documentation, "Use Swarm mode routing mesh". */
const swarmAdvice = 'The file is written for a swarm, which publishes ports on all addresses of its nodes whatever address is given: publish only what the outside needs, and keep the rest to networks of the stack or behind the firewall of the nodes.';
const port_published_on_all_interfaces_reportOf = (project, service, port, place) => {
    const messageId = port_published_on_all_interfaces_messageOf(port);
    const severity = severityOf[messageId];
    return {
        messageId,
        at: place.at,
        data: { service: service.name, port: port_published_on_all_interfaces_textOf(port) },
        facts: { value: port_published_on_all_interfaces_textOf(port), degree: severity === undefined ? 1 : 0 },
        ...(severity && { severity }),
        ...(port.published !== undefined && port.published.value === undefined && { confidence: 'medium' }),
        ...(place.related && { related: place.related, identity: `port ${port_published_on_all_interfaces_textOf(port)}` }),
        advice: () => (isForSwarm(project) ? swarmAdvice : undefined),
        fix: () => {
            const edits = place.editable && messageId !== 'ingress' && !isForSwarm(project) ? bindToLoopback(port) : undefined;
            return edits && { title: 'Publish it on the loopback interface only', edits };
        },
    };
};
const portPublishedOnAllInterfaces = defineRule({
    meta: {
        id: 'compose/port-published-on-all-interfaces',
        kind: 'compose',
        severity: 'low',
        title: 'Port published on every host interface',
        rationale: "A port without an address is published on every interface of the host, the public one included, and Docker's own firewall rules go before those of ufw or " +
            'firewalld. Services that only the host or a proxy should reach are then open to the network.',
        remediation: 'Write the address before the port: `127.0.0.1:8080:80`. Services of one project reach each other by name without published ports; let only the proxy at the edge publish 80 and 443.',
        messages: {
            all: 'The service "{service}" publishes the port "{port}" on every interface of the host.',
            address: 'The service "{service}" publishes the port "{port}" on every interface of the host, because its address stands for all of them.',
            random: 'The service "{service}" publishes its port "{port}" on every interface of the host, at a port that Docker chooses.',
            ingress: 'The service "{service}" publishes the port "{port}" on every node of the swarm.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'services:\n  api:\n    image: api:1\n    ports:\n      - "8080:80"\n',
            good: 'services:\n  api:\n    image: api:1\n    ports:\n      - "127.0.0.1:8080:80"\n',
        },
        standards: { cisDocker: ['5.14'], mitre: ['T1133'] },
        references: [
            'https://docs.docker.com/engine/network/port-publishing/',
            'https://docs.docker.com/engine/network/packet-filtering-firewalls/',
            'https://www.cisecurity.org/benchmark/docker',
        ],
    },
    create(project) {
        const once = new ReportedOnce();
        return {
            *service(service) {
                if (service.ports.length === 0 || ignoresPorts(project, service))
                    return;
                for (const port of service.ports) {
                    if (portReach(port) !== 'all' || isEdgePort(service, port))
                        continue;
                    const place = placeOfSetting(service, port.item, port.range);
                    if (place === undefined || !once.isFirst(port.item))
                        continue;
                    yield port_published_on_all_interfaces_reportOf(project, service, port, place);
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/compose/privileged-container.js






const engineAdvice = 'A container engine or a whole system in a container does not start without this. Build images with a builder that needs no privileges (rootless BuildKit, Buildah), or run it on a host of its own.';
/** A switch that is on; undefined when it is off, unknown or not there. */
const switchedOn = (project, found) => found.state === 'present' && (0,compose_boolean/* composeBoolean */.J)(project.interpolate(found.node)?.value) === true ? found : undefined;
/** Commands that Compose runs in the container when it starts and before it stops. */
const hookSettings = (project, service) => ['post_start', 'pre_stop']
    .flatMap(key => service.items(key) ?? [])
    .flatMap(({ node, file }) => {
    const found = (0,lookup/* lookup */.$I)(node, 'privileged');
    return found.state === 'present' ? (switchedOn(project, { ...found, file }) ?? []) : [];
});
const privileges = (project, service) => {
    const own = switchedOn(project, service.get('privileged'));
    const build = switchedOn(project, service.get('build', 'privileged'));
    return [
        ...(own ? [{ privilege: isForDevelopment(service) ? 'development' : 'service', setting: own, parents: [] }] : []),
        ...(build ? [{ privilege: 'build', setting: build, parents: ['build'] }] : []),
        ...hookSettings(project, service).map(setting => ({ privilege: 'hook', setting, parents: ['post_start'] })),
    ];
};
const privilegedContainer = defineRule({
    meta: {
        id: 'compose/privileged-container',
        kind: 'compose',
        severity: 'critical',
        title: 'Service runs privileged',
        rationale: 'A privileged container has all capabilities, all devices of the host, and neither seccomp nor AppArmor around it. Code that runs in it can mount the ' +
            "host's disks or load a kernel module, and so owns the host. It is the largest permission that Compose can give.",
        remediation: 'Remove `privileged: true`. Add what the program really needs: single capabilities with `cap_add`, single devices with `devices`, kernel settings with ' +
            '`sysctls`.',
        messages: {
            service: 'The service "{service}" runs privileged, which gives it full control over the host.',
            development: 'The service "{service}" runs privileged, which gives it full control over the host (it only runs in the profiles "{profiles}").',
            build: 'The image of the service "{service}" is built privileged, which gives every build step full control over the build host.',
            hook: 'A lifecycle command of the service "{service}" runs privileged, which gives it full control over the host.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'services:\n  web:\n    image: nginx:1.27\n    privileged: true\n',
            good: 'services:\n  web:\n    image: nginx:1.27\n    cap_add:\n      - NET_ADMIN\n',
        },
        standards: { cisDocker: ['5.5'], mitre: ['T1611'] },
        references: [
            'https://docs.docker.com/reference/compose-file/services/#privileged',
            'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
            'https://www.cisecurity.org/benchmark/docker',
            'https://attack.mitre.org/techniques/T1611/',
        ],
    },
    create(project) {
        const once = new ReportedOnce();
        return {
            *service(service) {
                for (const { privilege, setting, parents } of privileges(project, service)) {
                    const place = placeOfSetting(service, setting, setting.entry?.range ?? setting.node.range);
                    if (place === undefined || !once.isFirst(setting))
                        continue;
                    yield {
                        messageId: privilege,
                        at: place.at,
                        identity: 'privileged',
                        facts: { value: privilege, degree: privilege === 'service' ? 1 : 0 },
                        data: { service: service.name, profiles: service.profiles.join(', ') },
                        ...(privilege !== 'service' && { severity: 'high' }),
                        ...(place.related && { related: place.related }),
                        ...(isEngine(service) && privilege !== 'build' && { advice: engineAdvice }),
                        fix: () => {
                            const edits = place.editable && !(isEngine(service) && privilege !== 'build') ? switchOff(service, parents, setting) : undefined;
                            return edits && { title: 'Run it without privileges', edits };
                        },
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/compose/privileged-group-added.js

/** By group: what its members can do; completes "which". The numbers are those of Debian, where they are fixed. */
const powers = new Map([
    ['0', 'owns most system files'],
    ['root', 'owns most system files'],
    ['docker', "may use the engine's socket, which is root on the host"],
    ['disk', 'may read and write the disks past all permissions'],
    ['6', 'may read and write the disks past all permissions'],
    ['shadow', 'may read the password hashes'],
    ['42', 'may read the password hashes'],
    ['kmem', 'may read the memory of the kernel'],
    ['15', 'may read the memory of the kernel'],
    ['lxd', 'may start privileged containers, which is root on the host'],
]);
const privilegedGroupAdded = serviceItems({
    id: 'compose/privileged-group-added',
    severity: 'medium',
    title: 'Service joins a root-equivalent group',
    list: 'group_add',
    judge: value => {
        const name = value.trim().replace(/^0+(?=\d)/, '');
        const power = powers.get(name);
        return power === undefined
            ? undefined
            : { messageId: 'group', identity: `group ${name}`, data: { power }, facts: { value: name, hazards: [name] } };
    },
    judgeUnknown: text => (/DOCKER_?(?:SOCK_?)?G(?:ROUP_?)?ID/i.test(text) ? { messageId: 'variable', identity: 'group docker' } : undefined),
    removal: 'Leave the group',
    rationale: `Membership in some groups is as good as being root: who may use the socket of the engine starts a privileged container, who may
write to the disk writes to every file. An ordinary user in such a group is one in name only.`,
    remediation: 'Remove the group. Give the service the one file or device that it needs, owned by a group of its own; put a proxy that lets only some requests through before the socket of the engine.',
    messages: {
        group: 'The service "{service}" joins the group "{value}", which {power}.',
        variable: 'The service "{service}" joins the group "{value}", which by its name may use the socket of the engine.',
    },
    fix: 'unsafe',
    examples: {
        bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    group_add:\n      - docker\n',
        good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    group_add:\n      - "2000"\n',
    },
    standards: { mitre: ['T1548'] },
    references: [
        'https://docs.docker.com/reference/compose-file/services/#group_add',
        'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
        'https://wiki.debian.org/SystemGroups',
    ],
});

;// CONCATENATED MODULE: ./build/rules/compose/root-user.js



/** What is known to start as root gives its privileges up by itself, and does so only when it has them. */
const rootAdvice = 'The image starts as root by itself and gives it up where it can: remove the setting, and limit what it has with "cap_drop" and "no-new-privileges".';
const rootUser = serviceField({
    id: 'compose/root-user',
    severity: 'medium',
    title: 'Service forced to run as root',
    field: ['user'],
    judge: (value, { project, service }) => {
        if (value.trim() === '' || !namesRoot(value))
            return undefined;
        const image = rootImageOf(project, service);
        return { messageId: 'root', ...(image && { advice: rootAdvice }) };
    },
    removal: 'Run as the user of the image',
    rationale: `Root in a container is root on the host for everything that the two share: mounted files, devices, the kernel. \`user: root\` overrides
the ordinary user that the image may have.`,
    remediation: 'Remove `user`, so that the user of the image applies, or name an ordinary one (`user: "1000:1000"`). Let an init step that needs root be a service of its own that ends.',
    messages: { root: 'The service "{service}" is made to run as root ("{value}").' },
    fix: 'unsafe',
    examples: {
        bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    user: root\n',
        good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    user: "1000:1000"\n',
    },
    standards: { cisDocker: ['4.1'], mitre: ['T1611'] },
    references: [
        'https://docs.docker.com/reference/compose-file/services/#user',
        'https://docs.docker.com/engine/security/userns-remap/',
        'https://cwe.mitre.org/data/definitions/250.html',
    ],
});

// EXTERNAL MODULE: ./build/artifacts/compose/companion-path.js
var companion_path = __webpack_require__(68080);
;// CONCATENATED MODULE: ./build/rules/compose/seccomp-unconfined.js




/** A profile that lets every call through by default, where the file is in the repository. */
const allowsAll = (value, { project, item }) => {
    const path = (0,companion_path/* companionPath */.ad)(item.file.path, value);
    const profile = path === undefined ? undefined : project.companion(path);
    return profile !== undefined && /"defaultAction"\s{0,20}:\s{0,20}"SCMP_ACT_(?:ALLOW|LOG)"/.test(profile.text);
};
const seccomp_unconfined_judgeOption = (text, place) => {
    const { name, value = '' } = readSecurityOption(text);
    const isUnconfined = value === 'unconfined';
    if (name !== 'seccomp' || !(isUnconfined || allowsAll(value, place)))
        return undefined;
    return {
        messageId: isUnconfined ? 'unconfined' : 'allowing',
        identity: 'seccomp',
        data: { profile: value },
        ...(isForDevelopment(place.service) && { severity: 'medium' }),
    };
};
const seccompUnconfined = serviceItems({
    id: 'compose/seccomp-unconfined',
    severity: 'high',
    title: 'Seccomp filter is disabled',
    list: 'security_opt',
    judge: seccomp_unconfined_judgeOption,
    removal: 'Keep the default seccomp profile',
    rationale: "The engine's default filter keeps containers from some sixty system calls that hardly a program needs and that many ways out of a container begin with: loading " +
        'modules, mounting, tracing, new user namespaces. Without the filter all bugs of the kernel are within reach.',
    remediation: 'Remove the option, so that the default profile applies. What needs a call that it blocks gets a profile of its own, which names that call: take the default ' +
        'profile and add to it.',
    messages: {
        unconfined: 'The service "{service}" runs without a seccomp filter.',
        allowing: 'The service "{service}" has the seccomp profile "{profile}", which allows every system call that it does not name.',
    },
    fix: 'unsafe',
    examples: {
        bad: 'services:\n  web:\n    image: nginx:1.27\n    security_opt:\n      - seccomp:unconfined\n',
        good: 'services:\n  web:\n    image: nginx:1.27\n    security_opt:\n      - no-new-privileges:true\n',
    },
    standards: { cisDocker: ['5.22'], mitre: ['T1611'] },
    references: [
        'https://docs.docker.com/engine/security/seccomp/',
        'https://docs.docker.com/reference/compose-file/services/#security_opt',
        'https://www.cisecurity.org/benchmark/docker',
        'https://attack.mitre.org/techniques/T1611/',
    ],
});

;// CONCATENATED MODULE: ./build/rules/compose/concepts/environment-secrets.js


/** `PASSWORD="x"` in a list keeps its quotes; the secret is between them. */
const withoutQuotes = (value) => {
    const first = value.charAt(0);
    return value.length > 1 && (first === '"' || first === "'") && value.endsWith(first) ? value.slice(1, -1) : value;
};
/** What people call users and data bases. Nothing else counts: addresses, and variables under odd names, may hold the secret itself. */
const plainName = /^(?=.{3,40}$)[A-Za-z]?[a-z_.-]*\d{0,4}$/;
/** Names around a secret, in lower case: a password made of the user's or the data base's name is none that anybody keeps. */
const environment_secrets_openNames = (service) => {
    const values = service.environment.flatMap(({ name, value }) => (value?.value === undefined || secretName(name) ? [] : [value.value]));
    const names = [service.name, ...values].filter(value => plainName.test(value)).map(value => value.toLowerCase());
    return new Set(names.flatMap(name => [name, ...name.split(/[^a-z0-9]+/).filter(part => part.length >= 3)]));
};
const judgeByName = (variable, open) => {
    const { name, value } = variable;
    if (value?.value === undefined)
        return undefined;
    const literal = withoutQuotes(value.value.trim());
    const verdict = judgeSecret(name, literal, open);
    if (verdict === 'no')
        return undefined;
    if (verdict === 'placeholder')
        return { variable, exposure: 'known', kind: '' };
    return { variable, exposure: value.variables.length > 0 ? 'fallback' : 'secret', kind: '' };
};
/** Longer options are looked at in their beginning only. */
const maxOptionsLength = 65_536;
/** Keys that are made to be handed out: `NEXT_PUBLIC_\u2026`, Supabase's `ANON_KEY`. */
const isMeantToBeSeen = (name) => nameWords(name).some(word => word === 'public' || word === 'anon' || word === 'publishable');
const judgeByForm = (variable) => {
    const { name, value } = variable;
    if (value === undefined || isMeantToBeSeen(name))
        return undefined;
    const found = findCredential(value.text);
    if (found === undefined)
        return undefined;
    const exposure = found.verdict === 'secret' ? 'credential' : 'knownCredential';
    return { variable, exposure, kind: found.kind, part: { start: found.start, end: found.end } };
};
const javaProperty = /(?<![\w.-])-D([\w.-]{1,128})=("?)([^\s"']{1,256})/g;
/** `-Djavax.net.ssl.trustStorePassword=\u2026` among the options of a Java program. */
const judgeByProperty = (variable, open) => {
    const text = variable.value?.text ?? '';
    if (!text.includes('-D'))
        return undefined;
    for (const { index, 0: whole, 1: name = '', 3: literal = '' } of text.slice(0, maxOptionsLength).matchAll(javaProperty)) {
        const verdict = literal.includes('$') ? 'no' : judgeSecret(name, literal, open);
        if (verdict === 'no')
            continue;
        const end = index + whole.length;
        const exposure = verdict === 'secret' ? 'credential' : 'knownCredential';
        return { variable, exposure, kind: 'password of a Java property', part: { start: end - literal.length, end } };
    }
    return undefined;
};
/** The variables of a service whose values, as far as the files tell, are secrets or contain some. */
const secretsInEnvironment = (service) => {
    const open = environment_secrets_openNames(service);
    return service.environment.flatMap(variable => judgeByName(variable, open) ?? judgeByForm(variable) ?? judgeByProperty(variable, open) ?? []);
};

;// CONCATENATED MODULE: ./build/rules/compose/concepts/variable-edits.js
/** Where the value's text begins in the file, when it stands there character by character. */
const textStart = ({ value, range, item }) => {
    const written = item.file.text.slice(range.start, range.end);
    if (value === undefined || written.length - value.text.length > 2)
        return undefined;
    const at = written.indexOf(value.text);
    return at === -1 ? undefined : range.start + at;
};
const variableName = /^[A-Za-z_]\w{0,200}$/u;
const wholeDefault = /^\$\{([A-Za-z_]\w{0,200}):?-[^${}]*\}$/u;
/** True for an item `- A=b` of a block list: only there may braces stand without quotes. */
const isBlockItem = (text, start) => {
    let at = start - 1;
    while (at > 0 && text.charAt(at) === ' ')
        at--;
    return text.charAt(at) === '-';
};
/** The name under which a variable's value comes, or would come, from outside. Undefined when the value is a part of something else. */
const outerName = ({ name, value }) => value?.text.includes('$') === true ? wholeDefault.exec(value.text)?.[1] : name;
/** Names that services give different values to: from outside there is only one. */
const ambiguousNames = ({ services }) => {
    const values = new Map();
    const ambiguous = new Set();
    for (const variable of services.flatMap(({ environment }) => environment)) {
        const outer = outerName(variable);
        const value = variable.value?.value;
        if (outer === undefined || value === undefined)
            continue;
        if ((values.get(outer) ?? value) !== value)
            ambiguous.add(outer);
        values.set(outer, value);
    }
    return ambiguous;
};
/** Takes the value from the environment of whoever starts the project, who must set it. Refused where the value is a part of something else. */
const takeFromOutside = (variable, ambiguous) => {
    const { name, value, item } = variable;
    const start = textStart(variable);
    const { node } = item;
    if (value === undefined ||
        start === undefined ||
        node.kind !== 'scalar' ||
        node.tag !== undefined ||
        node.style === 'literal' ||
        node.style === 'folded')
        return undefined;
    const outer = outerName(variable);
    if (outer === undefined || !variableName.test(outer) || ambiguous.has(outer))
        return undefined;
    const reference = `\${${outer}:?}`;
    const range = { start, end: start + value.text.length };
    if (node.style !== 'plain')
        return { range, newText: reference };
    if (item.entry !== undefined)
        return { range, newText: `"${reference}"` };
    return isBlockItem(item.file.text, node.range.start)
        ? { range, newText: reference }
        : { range: node.range, newText: `"${name}=${reference}"` };
};

;// CONCATENATED MODULE: ./build/rules/compose/secret-in-environment.js




const partOf = (variable, part) => {
    const start = part === undefined ? undefined : textStart(variable);
    return part === undefined || start === undefined ? variable.range : { start: start + part.start, end: start + part.end };
};
/** An alias has its text where the anchor is: it is reported there, when that is a secret's variable too. */
const ownText = ({ node, entry }) => entry === undefined || entry.value.kind === 'alias' || entry.value.anchor !== undefined ? { node } : { node, entry };
const secretInEnvironment = defineRule({
    meta: {
        id: 'compose/secret-in-environment',
        kind: 'compose',
        severity: 'high',
        title: 'Plain-text secret in the service environment',
        rationale: 'A secret in a Compose file is in the repository for good: everyone who can read it, now or later, has it, and so have the logs and backups that copy it. In the ' +
            'container, environment variables are shown by `docker inspect` and are inherited by every process.',
        remediation: 'Put the secret into a file outside the repository, declare it under `secrets`, and name the file with the variable that the image reads (`POSTGRES_PASSWORD_FILE: ' +
            '/run/secrets/db_password`). Where the image has none, use `${NAME:?}` and set the variable outside. Change a secret that was committed.',
        messages: {
            secret: 'The environment variable "{name}" of the service "{service}" holds a secret in plain text.',
            fallback: 'The environment variable "{name}" of the service "{service}" falls back to a secret in plain text.',
            known: 'The environment variable "{name}" of the service "{service}" holds a secret that everybody can guess (a sample value or the name of something else).',
            credential: 'The environment variable "{name}" of the service "{service}" contains a credential in plain text ({kind}).',
            knownCredential: 'The environment variable "{name}" of the service "{service}" contains a credential that everybody can guess ({kind}).',
        },
        fix: 'unsafe',
        examples: {
            bad: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: Kx9vPq2mWz\n',
            good: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db_password\n',
        },
        standards: { cisDocker: ['4.10'], nsa: ['Network separation > Secrets'], mitre: ['T1552.001'] },
        references: [
            'https://docs.docker.com/compose/how-tos/use-secrets/',
            'https://docs.docker.com/reference/compose-file/secrets/',
            'https://cwe.mitre.org/data/definitions/798.html',
            'https://attack.mitre.org/techniques/T1552/001/',
        ],
        textIsHazard: true,
    },
    create(project) {
        const ambiguous = ambiguousNames(project);
        const once = new ReportedOnce();
        return {
            *service(service) {
                for (const { variable, exposure, kind, part } of secretsInEnvironment(service)) {
                    const place = placeOfSetting(service, variable.item, partOf(variable, part));
                    if (place === undefined || !once.isFirst(ownText(variable.item)))
                        continue;
                    const edit = place.editable && part === undefined ? takeFromOutside(variable, ambiguous) : undefined;
                    yield {
                        messageId: exposure,
                        at: place.at,
                        data: { name: variable.name, service: service.name, kind },
                        ...((exposure === 'known' || exposure === 'knownCredential') && { severity: 'medium' }),
                        ...(place.related && { related: place.related, identity: `variable ${variable.name}` }),
                        ...(edit && { fix: { title: 'Take the value from outside the file', edits: [edit] } }),
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/compose/concepts/mounted-paths.js

/** Directories whose every part is the system's, so that what lies deeper matters, too. Others (`/home`, `/var/log`, `/usr/local`\u2026) hold data of programs. */
const systemDirectories = [
    '/bin',
    '/boot',
    '/dev',
    '/etc',
    '/lib',
    '/lib32',
    '/lib64',
    '/libx32',
    '/proc',
    '/root',
    '/run',
    '/sbin',
    '/sys',
    '/usr/bin',
    '/usr/lib',
    '/usr/lib64',
    '/usr/local/bin',
    '/usr/sbin',
    '/var/lib/containerd',
    '/var/lib/containers',
    '/var/lib/docker',
    '/var/lib/etcd',
    '/var/lib/kubelet',
    '/var/spool/cron',
    'c:/windows',
];
/** Writing here is enough to become root on the host, besides the paths that are so for every container. */
const takeoverDirectories = new Set([
    '/etc',
    '/root',
    '/var/lib/docker',
    '/var/lib/containerd',
    '/boot',
    '/dev',
    '/proc',
    '/usr/bin',
    '/usr/sbin',
    '/bin',
    '/sbin',
]);
/** What people keep in their home directories to log in elsewhere. */
const credentialPath = /^\/(?:home\/[^/]+|root)\/(?:\.ssh|\.aws|\.azure|\.kube|\.docker|\.gnupg|\.config\/gcloud|\.netrc|\.npmrc|\.git-credentials|\.pgpass|\.vault-token)(?:\/|$)/u;
const wholeHome = /^\/home\/[^/]+$/u;
/** Below a system directory, but made for programs to share: shared memory, and what Compose itself puts there. */
const sharedByDesign = ['/dev/shm', '/dev/null', '/dev/zero', '/dev/random', '/dev/urandom', '/dev/log', '/run/secrets', '/run/lock'];
/** `~` and `$HOME` are the home directory of whoever starts the project. */
const withHome = (path) => path.replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/u, '/home/user');
const isBelow = (path, directory) => path.startsWith(`${directory}/`);
/** What a container gets with a mounted path, or undefined for an ordinary, harmless or relative one. */
const mountedPath = (path) => {
    const normal = normalizeHostPath(withHome(path));
    if (normal === undefined || isHarmlessHostPath(normal) || sharedByDesign.some(known => normal === known || isBelow(normal, known)))
        return undefined;
    if (credentialPath.test(normal))
        return { degree: 'sensitive', holds: 'credentials of a user of the host' };
    const listed = sensitiveHostPath(normal);
    if (listed)
        return { degree: listed.takeover || takeoverDirectories.has(normal) ? 'takeover' : 'sensitive', holds: listed.holds };
    if (wholeHome.test(normal))
        return { degree: 'sensitive', holds: 'the home directory of a user of the host with the keys in it' };
    if (isSingleDevice(normal))
        return { degree: 'part', holds: 'a device of the host' };
    const directory = systemDirectories.find(known => isBelow(normal, known));
    return directory === undefined ? undefined : { degree: 'part', holds: `a part of ${sensitiveHostPath(directory)?.holds ?? 'the host'}` };
};

;// CONCATENATED MODULE: ./build/rules/compose/sensitive-host-mount.js







/** The runtime's socket is a hazard of its own, with a rule of its own. */
const isAboutSocket = (path) => isRuntimeSocket(path.replace(/^~(?=\/)/u, '/home/user')) || holdsRuntimeSocket(path);
const severityWhenWritable = { takeover: 'critical', sensitive: 'high', part: 'medium' };
const severityWhenReadOnly = { takeover: 'medium', sensitive: 'medium', part: 'low' };
const judge = (service, volume, mounted, path) => {
    // A mode that a variable decides is taken for the harmless one.
    const readOnly = volume.readOnly !== false;
    if (readOnly && isHostMonitor(service))
        return { messageId: 'monitor', severity: 'low' };
    if (mounted.degree === 'part')
        return { messageId: 'part', severity: readOnly || normalizeHostPath(path)?.startsWith('/dev/') ? 'low' : 'medium' };
    if (!readOnly)
        return { messageId: 'writable', severity: severityWhenWritable[mounted.degree] };
    return { messageId: 'readOnly', severity: normalizeHostPath(path) === '/' ? 'high' : severityWhenReadOnly[mounted.degree] };
};
const sensitiveHostMount = defineRule({
    meta: {
        id: 'compose/sensitive-host-mount',
        kind: 'compose',
        severity: 'high',
        title: 'Sensitive host directory mounted into a service',
        rationale: 'A mounted directory of the host has no wall around it. Where a container may write to the configuration, programs, devices or kernel settings of the host, ' +
            'code in it becomes root on the host (a cron job, a SSH key, a replaced program). Where it may only read, it still finds password hashes, keys and the secrets of other containers.',
        remediation: 'Mount only the files that the program needs, read-only (`:ro`). Keep data in named volumes or in a directory of the project. Give configuration with `configs` ' +
            'and secrets with `secrets`.',
        messages: {
            writable: 'The service "{service}" mounts "{path}" writable, which gives the container {holds}.',
            readOnly: 'The service "{service}" mounts "{path}" read-only, which lets the container read {holds}.',
            part: 'The service "{service}" mounts "{path}", which gives the container {holds}.',
            monitor: 'The monitoring agent "{service}" mounts "{path}" read-only, which lets the container read {holds}.',
        },
        fix: 'none',
        examples: {
            bad: 'services:\n  web:\n    image: nginx:1.27\n    volumes:\n      - /etc:/host/etc\n',
            good: 'services:\n  web:\n    image: nginx:1.27\n    volumes:\n      - /etc/localtime:/etc/localtime:ro\n      - ./nginx.conf:/etc/nginx/nginx.conf:ro\n',
        },
        standards: { cisDocker: ['5.6'], mitre: ['T1611'] },
        references: [
            'https://docs.docker.com/engine/storage/bind-mounts/',
            'https://docs.docker.com/reference/compose-file/services/#volumes',
            'https://www.cisecurity.org/benchmark/docker',
            'https://attack.mitre.org/techniques/T1611/',
        ],
    },
    create(project) {
        const once = new ReportedOnce();
        return {
            *service(service) {
                for (const { volume, path: known, item, range } of hostMounts(project, service)) {
                    const path = known ?? (volume.hostPath?.value === undefined ? knownHome(volume.hostPath?.text) : undefined);
                    const mounted = path === undefined || isAboutSocket(path) ? undefined : mountedPath(path);
                    const place = mounted && placeOfSetting(service, item, range);
                    if (path === undefined || mounted === undefined || place === undefined || !once.isFirst(item))
                        continue;
                    const judgement = judge(service, volume, mounted, path);
                    yield {
                        ...judgement,
                        facts: { value: path, hazards: [path], degree: (0,findings_severity/* severityDegree */.ex)(judgement.severity) },
                        at: place.at,
                        data: { service: service.name, path, holds: mounted.holds },
                        ...(place.related && { related: place.related, identity: `mount ${path}` }),
                    };
                }
            },
        };
    },
});
/** `${HOME}/.ssh` is known well enough, though the variable's value is not. */
const knownHome = (text) => {
    const rest = /^(?:\$HOME|\$\{HOME\})(\/[^$]*)?$/u.exec(text ?? '');
    return rest === null ? undefined : `~${rest[1] ?? ''}`;
};

;// CONCATENATED MODULE: ./build/rules/compose/concepts/mount-propagation.js



const modes = new Set(['shared', 'rshared', 'slave', 'rslave', 'private', 'rprivate']);
/** The options of `source:target:ro,rshared`, with their places in the text. */
const shortForm = (volume, text) => {
    const colon = (0,interpolate/* separatorOffsets */._O)(text).at(-1) ?? -1;
    let from = colon + 1;
    for (const mode of colon === -1 ? [] : text.slice(from).split(',')) {
        if (modes.has(mode)) {
            const start = (0,scalar_range/* valueStart */.s)(volume.item.file, volume.item.node);
            const at = start === undefined ? volume.item.node.range : { start: start + from, end: start + from + mode.length };
            return { mode, at, isWord: start !== undefined };
        }
        from += mode.length + 1;
    }
    return undefined;
};
/** The propagation that a mount asks for; undefined when it names none. Source: Compose Specification, `volumes`, `bind.propagation`. */
const mountPropagation = (volume) => {
    const { node } = volume.item;
    if (node.kind === 'scalar')
        return shortForm(volume, node.value);
    const found = (0,lookup/* lookup */.$I)(node, 'bind', 'propagation');
    if (found.state !== 'present' || found.node.kind !== 'scalar' || !modes.has(found.node.value))
        return undefined;
    const isPlain = found.node.style === 'plain' && found.entry?.value === found.node && found.node.anchor === undefined;
    return { mode: found.node.value, at: found.node.range, isWord: isPlain };
};

;// CONCATENATED MODULE: ./build/rules/compose/shared-mount-propagation.js



const isPrivate = (mode) => mode.endsWith('private');
const sharedMountPropagation = defineRule({
    meta: {
        id: 'compose/shared-mount-propagation',
        kind: 'compose',
        severity: 'medium',
        title: 'Mount propagation leaks mounts between host and container',
        rationale: `With \`shared\` what a container mounts appears on the host, over files of the host, too; with \`slave\` what the host mounts
later, such as a disk with other data, appears in the container. Either way the file tells less than the container gets.`,
        remediation: 'Leave the option out: the engine mounts with `rprivate`. Mount what the container needs by its own path.',
        messages: {
            shared: 'What the service "{service}" mounts below this bind appears on the host, and the other way around ("{mode}").',
            slave: 'What the host mounts below this bind later appears in the service "{service}" ("{mode}").',
        },
        fix: 'unsafe',
        examples: {
            bad: 'services:\n  web:\n    image: nginx:1.27\n    volumes:\n      - /srv/data:/data:rshared\n',
            good: 'services:\n  web:\n    image: nginx:1.27\n    volumes:\n      - /srv/data:/data:ro\n',
        },
        standards: { cisDocker: ['5.20'], mitre: ['T1611'] },
        references: [
            'https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation',
            'https://www.kernel.org/doc/Documentation/filesystems/sharedsubtree.txt',
        ],
    },
    create() {
        const once = new ReportedOnce();
        return {
            *service(service) {
                for (const volume of service.volumes) {
                    const propagation = mountPropagation(volume);
                    const place = propagation && placeOfSetting(service, volume.item, propagation.at);
                    if (!propagation || !place || isPrivate(propagation.mode) || !once.isFirst(volume.item))
                        continue;
                    const { mode, at, isWord } = propagation;
                    yield {
                        messageId: mode.endsWith('shared') ? 'shared' : 'slave',
                        at: place.at,
                        data: { service: service.name, mode },
                        ...(place.related && { related: place.related, identity: `propagation ${volume.target?.text ?? ''}` }),
                        ...(place.editable && isWord && { fix: { title: 'Keep mounts apart', edits: [{ range: at, newText: 'rprivate' }] } }),
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/compose/ssh-port-published.js





/** Images whose SSH server is what they are there for, and gives no shell: code hosts and file transfer. */
const servesFiles = /(?:^|[/-])(?:gitea|forgejo|gitlab-ce|gitlab-ee|gogs|soft-serve|sftp|sftpgo|gerrit)$/;
/** True when port 22 of the container is among those that are published. */
const isSsh = (port) => {
    const [from, to] = targetPorts(port) ?? [0, 0];
    return from <= 22 && 22 <= to && port.protocol !== 'udp';
};
/** Refused for a range, which publishes more than SSH. */
const withdraw = (port) => (port.target?.value?.includes('-') === true ? undefined : bindToLoopback(port));
const sshPortPublished = defineRule({
    meta: {
        id: 'compose/ssh-port-published',
        kind: 'compose',
        severity: 'medium',
        title: 'SSH into a container is published',
        rationale: `An SSH server in a container is a second way in, with users, keys and updates of its own that nobody manages, and past the audit of
the engine. Published on every interface it is found by everybody who looks for port 22.`,
        remediation: 'Leave the port and the server out. Enter a container with `docker compose exec`, which the host authenticates.',
        messages: {
            ssh: 'The service "{service}" publishes the SSH port of its container ("{port}").',
            files: 'The service "{service}" publishes the SSH port of its container ("{port}"); it is low because its image serves repositories or files by SSH.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    ports:\n      - "2222:22"\n',
            good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    ports:\n      - "127.0.0.1:2222:22"\n',
        },
        standards: { cisDocker: ['5.7'], mitre: ['T1021.004'] },
        references: ['https://docs.docker.com/engine/network/port-publishing/', 'https://docs.docker.com/reference/cli/docker/compose/exec/'],
    },
    create(project) {
        const once = new ReportedOnce();
        return {
            *service(service) {
                for (const { port, place, text } of reachablePorts(project, service, once)) {
                    if (!isSsh(port))
                        continue;
                    const isForFiles = servesFiles.test(serviceImage(service)?.repository ?? '');
                    const edits = place.editable ? withdraw(port) : undefined;
                    yield {
                        messageId: isForFiles ? 'files' : 'ssh',
                        at: place.at,
                        data: { service: service.name, port: text },
                        facts: { value: text, degree: isForFiles ? 0 : 1 },
                        supersedes: ['compose/port-published-on-all-interfaces'],
                        ...(isForFiles && { severity: 'low' }),
                        ...(place.related && { related: place.related, identity: `port ${text}` }),
                        ...(edits && { fix: { title: 'Publish it on the loopback interface only', edits } }),
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/compose/writable-root-filesystem.js







/** Whether and why the root is writable; undefined when it is read-only or not known. */
const writability = (project, service) => {
    const found = service.get('read_only');
    if (found.state === 'unknown')
        return undefined;
    if (found.state === 'absent' || (0,lookup/* isExplicitNull */.IH)(found.node))
        return { messageId: isDataStore(service) ? 'store' : 'writable', value: '' };
    const value = project.interpolate(found.node)?.value;
    return (0,compose_boolean/* composeBoolean */.J)(value) === false ? { messageId: 'explicit', setting: found, value: value ?? '' } : undefined;
};
/** True when the service is known not to start with a read-only root alone. */
const writesItself = (project, service) => isDataStore(service) || rootImageOf(project, service) !== undefined;
const writableRootFilesystem = defineRule({
    meta: {
        id: 'compose/writable-root-filesystem',
        kind: 'compose',
        severity: 'low',
        family: 'service-hardening',
        title: 'Service root filesystem is writable',
        rationale: 'An attacker who runs code in a container with a writable root can replace its programs, drop tools and change its configuration until the container is ' +
            'made anew. With a read-only root most ready-made payloads fail, because they have nowhere to write.',
        remediation: 'Set `read_only: true`, and give the program the few places that it writes to: `tmpfs` for `/tmp` and `/run`, volumes for data.',
        messages: {
            writable: 'The root file system of the service "{service}" is writable: "read_only" is not set.',
            explicit: 'The root file system of the service "{service}" is writable: "read_only" is "{value}".',
            store: 'The root file system of the service "{service}" is writable: "read_only" is not set (a data store keeps its data in volumes anyway).',
        },
        fix: 'unsafe',
        examples: {
            bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n',
            good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    read_only: true\n    tmpfs:\n      - /tmp\n',
        },
        standards: { cisDocker: ['5.13'], nsa: ['Pod security > Immutable container file systems'], mitre: ['T1554'] },
        references: [
            'https://docs.docker.com/reference/compose-file/services/#read_only',
            'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
            'https://www.cisecurity.org/benchmark/docker',
        ],
    },
    create(project) {
        const merged = new MergedSettings(project, service => service.get('read_only').state === 'absent' && canLack(project, service) && !writesItself(project, service));
        return {
            *service(service) {
                const writable = writability(project, service);
                if (writable === undefined)
                    return;
                const { messageId, setting, value } = writable;
                const place = setting && placeOfSetting(service, setting, setting.entry?.range ?? setting.node.range);
                // Why: what an override says is its own, also where what it lacks is the base's.
                const isJudgedHere = setting === undefined ? canLack(project, service) : place !== undefined && runsLinuxContainers(project, service);
                if (!isJudgedHere)
                    return;
                yield {
                    messageId,
                    at: place?.at ?? service.nameRange,
                    identity: 'read_only',
                    facts: {},
                    data: { service: service.name, value },
                    ...(messageId === 'store' && { severity: 'info' }),
                    ...(place?.related && { related: place.related }),
                    advice: () => {
                        const image = rootImageOf(project, service);
                        return image && writableAdvice(image, 'read_only: true', '"tmpfs" or volumes');
                    },
                    fix: () => {
                        // Why none for a data store: it does not start without places of its own to write to, which an edit can't know.
                        if (writesItself(project, service))
                            return undefined;
                        const edits = merged.set(service, 'read_only', true);
                        return edits && { title: 'Make the root file system read-only', edits };
                    },
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/remote-source.js
/** Longer sources are no addresses. */
const remote_source_maxLength = 4_096;
const scheme = /^([A-Za-z][A-Za-z0-9+.-]{0,20}):\/\//;
/** `git@github.com:team/project.git` */
const secureShell = /^[\w.-]{1,64}@[\w.-]{1,255}:/;
const fullCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
/** The text without quotes; variables whose value is not in the file stay as written. */
const sourceText = ({ text, expanded }) => expanded.value ?? text.replace(/^["']|["']$/g, '');
/** The ref of a Git source: behind `#` and before the subdirectory, or a query parameter. Empty when there is none. */
const gitRef = (source) => {
    const hash = source.indexOf('#');
    if (hash !== -1)
        return source.slice(hash + 1).split(':')[0] ?? '';
    const query = source.indexOf('?');
    if (query === -1)
        return '';
    const parameters = new URLSearchParams(source.slice(query + 1));
    return parameters.get('commit') ?? parameters.get('checksum') ?? parameters.get('ref') ?? '';
};
const gitSource = (source, plain) => {
    const ref = gitRef(source);
    return { kind: 'git', plain, commit: fullCommit.test(ref) ? 'full' : ref.includes('$') ? 'unknown' : 'none' };
};
/** Tells a remote source of ADD from a path of the build context. Unknown when it begins with a variable whose value is not in the file. */
const addSource = (word) => {
    const source = sourceText(word);
    if (source.startsWith('$'))
        return { kind: 'unknown' };
    if (source.length > remote_source_maxLength)
        return { kind: 'local' };
    const found = scheme.exec(source)?.[1]?.toLowerCase();
    if (found === 'git' || found === 'ssh')
        return gitSource(source, found === 'git');
    if (found === undefined && secureShell.test(source))
        return gitSource(source, false);
    if (found !== 'http' && found !== 'https')
        return { kind: 'local' };
    const path = source.split(/[?#]/, 1)[0] ?? '';
    return path.endsWith('.git') ? gitSource(source, found === 'http') : { kind: 'url', plain: found === 'http' };
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/add-local-file.js


/** Endings of what ADD unpacks: tar archives, plain or compressed. It goes by content; the endings say what authors mean. */
const archiveEnding = /\.(?:tar|tgz|taz|gz|z|bz2|tbz2?|tb2|xz|txz|lzma|tlz|lz|zst|tzst|tpz)$/i;
/** What image builders write for layers they unpacked themselves: `file:8b88\u2026 in /`. */
const layerSource = /^(?:file|dir|multi):[0-9a-f]{16,}$/i;
/** A literal ending after the last variable and wildcard: `.jar` of `target/$NAME-*.jar`. */
const literalEnding = (source) => /\.\w{1,12}$/.exec(source)?.[0] ?? '';
/**
 * A variable whose value is not in the file, for one file at the destination (`ADD $JAR_FILE app.jar`): nothing is unpacked into that name,
 * so that only an address could need ADD, and such variables are called so.
 */
const becomesFile = (source, destination) => {
    const ending = literalEnding(destination?.expanded.value ?? '');
    return (/^\$\{?\w{1,64}\}?$/.test(source) && !/ur[il]|link|http|remote|git|repo/i.test(source) && ending !== '' && !archiveEnding.test(ending));
};
/**
 * How a source stands to COPY: `same` when ADD does nothing more with it, `likely` when a wildcard may match an archive or a variable may
 * hold an address, `no` when it is or may be more.
 */
const likeCopy = (word, destination) => {
    const source = sourceText(word);
    if (addSource(word).kind === 'unknown')
        return becomesFile(source, destination) ? 'likely' : 'no';
    if (addSource(word).kind !== 'local' || layerSource.test(source))
        return 'no';
    if (archiveEnding.test(source) || source.toLowerCase().includes('.tar'))
        return 'no';
    const ending = literalEnding(source);
    if (word.expanded.value === undefined)
        return ending !== '' || source.endsWith('/') ? 'same' : 'no';
    const name = source.slice(source.lastIndexOf('/') + 1);
    return /[*?[]/.test(name) && ending === '' ? 'likely' : 'same';
};
const copyFlags = new Set(['chown', 'chmod', 'link', 'exclude']);
const spelledLike = (keyword) => {
    if (keyword === keyword.toLowerCase())
        return 'copy';
    return keyword === keyword.toUpperCase() ? 'COPY' : 'Copy';
};
const addLocalFile = defineRule({
    meta: {
        id: 'dockerfile/add-local-file',
        kind: 'dockerfile',
        severity: 'low',
        title: 'ADD used where COPY is enough',
        rationale: '`ADD` also downloads addresses and unpacks archives. When the source is later replaced by an archive or comes from a variable, ' +
            'it does more than the line ' +
            'seems to say: unpacked archives can overwrite files and set owners and modes. `COPY` does one thing.',
        remediation: 'Use `COPY` for files and directories of the build context. Keep `ADD` for archives that are to be unpacked and for downloads ' +
            'with `--checksum`.',
        messages: { local: 'ADD copies only "{sources}" from the build context, for which COPY is enough.' },
        fix: 'safe',
        examples: { bad: 'FROM node:22\nADD package.json /app/\n', good: 'FROM node:22\nCOPY package.json /app/\nADD vendor.tar.gz /app/\n' },
        standards: { cisDocker: ['4.9'], mitre: ['T1195.002'] },
        references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy', 'https://www.cisecurity.org/benchmark/docker'],
    },
    create(dockerfile) {
        const keywordAt = (range) => dockerfile.file.text.slice(range.start, range.end);
        const replacement = (add) => add.flags.every(flag => copyFlags.has(flag.name))
            ? { range: add.keywordRange, newText: spelledLike(keywordAt(add.keywordRange)) }
            : undefined;
        return {
            *copy(add) {
                if (add.keyword !== 'ADD' || add.heredocs.length > 0 || add.sources.length === 0)
                    return;
                if (add.flags.some(flag => flag.name === 'unpack'))
                    return;
                const kinds = add.sources.map(source => likeCopy(source, add.destination));
                if (kinds.includes('no'))
                    return;
                const edit = replacement(add);
                const safety = kinds.includes('likely') ? 'unsafe' : 'safe';
                yield {
                    messageId: 'local',
                    at: add.keywordRange,
                    identity: `ADD ${add.sources.map(source => source.text).join(' ')}`,
                    data: { sources: add.sources.map(source => source.text.replace(/^["']|["']$/g, '')).join(' ') },
                    ...(edit && { fix: { title: 'Use COPY', edits: [edit], safety } }),
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/add-remote-unverified.js


/** Answers of this API change with every commit: people add them only to renew the build cache, and nothing runs what they hold. */
const cacheBuster = /^https:\/\/api\.github\.com\/repos\/[^/]{1,100}\/[^/]{1,100}\/(?:git\/refs|commits|branches|compare|releases\/latest)(?:[/?]|$)/;
const isThrownAway = ({ destination }) => destination?.expanded.value === '/dev/null';
/** Says how a source of ADD may change unnoticed; undefined when it can't, or when the file does not tell what it is. */
const weakness = (add, source) => {
    const remote = addSource(source);
    if (remote.kind === 'url')
        return cacheBuster.test(sourceText(source)) || isThrownAway(add) ? undefined : remote.plain ? 'plainDownload' : 'download';
    if (remote.kind === 'git' && remote.commit === 'none')
        return remote.plain ? 'plainGit' : 'git';
    return undefined;
};
function* unverified(add) {
    for (const source of add.sources) {
        const messageId = weakness(add, source);
        if (messageId === undefined)
            continue;
        const plain = messageId === 'plainDownload' || messageId === 'plainGit';
        yield {
            messageId,
            at: source.range,
            data: { source: withoutUserinfo(sourceText(source)) },
            ...(plain && { severity: 'high' }),
        };
    }
}
/** A message must not repeat a password. */
const withoutUserinfo = (address) => {
    const start = address.indexOf('://') + 3;
    const end = address.indexOf('/', start);
    const at = address.lastIndexOf('@', end === -1 ? undefined : end);
    return start > 2 && at >= start ? address.slice(0, start) + address.slice(at + 1) : address;
};
const addRemoteUnverified = defineRule({
    meta: {
        id: 'dockerfile/add-remote-unverified',
        kind: 'dockerfile',
        severity: 'medium',
        title: 'Remote file added without an integrity check',
        rationale: '`ADD` with an address puts whatever the server sends at build time into the image. Whoever controls the server, the account, ' +
            'the branch or (with plain ' +
            'HTTP) the network decides what that is, and the same Dockerfile builds another image tomorrow.',
        remediation: 'Pin the content: `ADD --checksum=sha256:\u2026 https://\u2026` for a file, a full commit id for a Git repository (`\u2026repo.git#<40 digits>`). ' +
            'Or download with `curl` in a `RUN` and verify a checksum or signature in the same instruction.',
        messages: {
            download: 'ADD downloads "{source}" without checking what it gets.',
            plainDownload: 'ADD downloads "{source}" over unencrypted HTTP and without checking what it gets, so anyone on the way can replace it.',
            git: 'ADD takes "{source}" at a branch, tag or default branch, which can move to other content.',
            plainGit: 'ADD takes "{source}" over an unencrypted connection and without a full commit id, so anyone on the way can replace it.',
        },
        fix: 'none',
        examples: {
            bad: 'FROM alpine:3.22\nADD https://example.com/tool.tar.gz /tmp/\n',
            good: 'FROM alpine:3.22\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d ' +
                'https://example.com/tool.tar.gz /tmp/\n',
        },
        standards: { cisDocker: ['4.9', '4.11'], mitre: ['T1195.002'] },
        references: [
            'https://docs.docker.com/reference/dockerfile/#add---checksum',
            'https://docs.docker.com/build/building/best-practices/#add-or-copy',
            'https://cwe.mitre.org/data/definitions/494.html',
        ],
    },
    create() {
        return {
            *copy(add) {
                if (add.keyword === 'ADD' && add.checksum === undefined)
                    yield* unverified(add);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/forms/command-rule.js

/**
 * A rule about single commands of a Dockerfile, in shell form, exec form, here-documents and inline scripts alike. Scripts that no POSIX shell
 * reads (PowerShell, cmd, Python) have no commands.
 */
const commandRule = (written) => {
    const { in: where, stages, judge, ...meta } = written;
    return defineRule({
        meta: { kind: 'dockerfile', ...meta },
        create(dockerfile) {
            function* reports(instruction) {
                const script = instruction.command?.script;
                if (script === undefined || (stages === 'shipped' && instruction.stage?.shipped === false))
                    return;
                // Why it is one of them: the visitor below shows only the instructions that `where` names.
                const place = { dockerfile, instruction: instruction, script };
                for (const command of script.commands) {
                    const report = judge(command, place);
                    if (report !== undefined)
                        yield report;
                }
            }
            return {
                ...(where !== 'start' && { run: reports }),
                ...(where !== 'run' && { command: reports, healthcheck: reports }),
            };
        },
    });
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/apt-instead-of-apt-get.js

/** Sub-commands that `apt-get` has, too. */
const apt_instead_of_apt_get_shared = /^(?:install|update|upgrade|remove|purge|autoremove|autopurge|clean|autoclean|download|source|build-dep|reinstall|satisfy)$/;
const aptInsteadOfAptGet = commandRule({
    id: 'dockerfile/apt-instead-of-apt-get',
    severity: 'info',
    profile: 'strict',
    title: 'apt used in a script',
    in: 'run',
    stages: 'all',
    judge: ({ name, nameWord, args }) => {
        if (name !== 'apt' || nameWord?.text !== 'apt')
            return undefined;
        const verb = args.find(({ value }) => value !== undefined && !value.startsWith('-'));
        const edits = [{ range: nameWord.range, newText: 'apt-get' }];
        return { messageId: 'apt', at: nameWord.range, ...(apt_instead_of_apt_get_shared.test(verb?.value ?? '') && { fix: { title: 'Use apt-get', edits } }) };
    },
    rationale: `\`apt\` is made for people at a terminal. Its options and what it prints may change with every release, as its manual says, so that a
build that works today fails with the next base image.`,
    remediation: 'Use `apt-get`, and `apt-cache` for questions.',
    messages: { apt: '"apt" is made for people at a terminal; scripts use "apt-get".' },
    fix: 'safe',
    examples: {
        bad: 'FROM debian:13\nRUN apt update && apt install -y nginx\n',
        good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\n',
    },
    references: [
        'https://manpages.debian.org/stable/apt/apt.8.en.html#SCRIPT_USAGE_AND_DIFFERENCES_FROM_OTHER_APT_TOOLS',
        'https://docs.docker.com/build/building/best-practices/#apt-get',
    ],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/sensitive-files.js


/** Names, and the ends of paths, in lower case. */
const knownPaths = new Map([
    ...[
        '.netrc',
        '_netrc',
        '.git-credentials',
        '.pgpass',
        '.vault-token',
        '.s3cfg',
        '.dockercfg',
        '.my.cnf',
        '.mylogin.cnf',
        '.pypirc',
        '.htpasswd',
        'application_default_credentials.json',
    ].map((name) => [name, { what: 'a file with passwords', weight: 'certain', kind: 'file' }]),
    ...[
        '.aws/credentials',
        '.docker/config.json',
        '.kube/config',
        '.config/gcloud',
        '.cargo/credentials',
        '.cargo/credentials.toml',
        '.gem/credentials',
        '.composer/auth.json',
        'gh/hosts.yml',
    ].map((name) => [name, { what: 'a file with access credentials', weight: 'certain', kind: 'file' }]),
    ...['.aws', '.azure', '.kube', '.gnupg', '.ssh', '.secrets'].map((name) => [
        name,
        { what: 'a place of keys or credentials', weight: 'certain', kind: 'folder' },
    ]),
    ...['kubeconfig', '.envrc', 'credentials', 'secrets', 'auth.json', '.boto', '.terraformrc', 'kube.config', '.m2/settings.xml'].map((name) => [name, { what: 'a file or folder where credentials usually lie', weight: 'likely', kind: 'file' }]),
    ...['.npmrc', '.yarnrc.yml', '.yarnrc'].map((name) => [
        name,
        {
            what: 'package manager settings that may hold a registry token',
            weight: 'possible',
            kind: 'file',
            ...(name !== '.npmrc' && { ofProject: true }),
        },
    ]),
]);
const sshKey = /^id_(?:rsa|dsa|ecdsa|ed25519|ecdsa_sk|ed25519_sk|\*)\*?$/;
const sensitive_files_endings = new Map([
    ['p12', { what: 'a key store', weight: 'certain', kind: 'file' }],
    ['pfx', { what: 'a key store', weight: 'certain', kind: 'file' }],
    ['jks', { what: 'a key store', weight: 'likely', kind: 'file' }],
    ['keystore', { what: 'a key store', weight: 'likely', kind: 'file' }],
    ['bks', { what: 'a key store', weight: 'likely', kind: 'file' }],
    ['kdbx', { what: 'a password database', weight: 'certain', kind: 'file' }],
    ['ppk', { what: 'a private key', weight: 'certain', kind: 'file' }],
    ['p8', { what: 'a private key', weight: 'certain', kind: 'file' }],
    ['keytab', { what: 'a Kerberos key table', weight: 'certain', kind: 'file' }],
    ['key', { what: 'a private key', weight: 'likely', kind: 'file' }],
    ['pem', { what: 'a private key', weight: 'likely', kind: 'file' }],
    ['tfstate', { what: 'Terraform state, which holds secrets in plain text', weight: 'certain', kind: 'file' }],
]);
/** Endings of files that only show the form, are encrypted, or are rendered later. */
const harmlessEndings = wordSet('example examples sample template tmpl tpl dist default defaults schema test testing ci md rst txt.example j2 erb in enc gpg age ' +
    'asc sops pub crt cer csr crl vault spec encrypted sig');
/** Words in the name of a certificate, a public key, or a key that is not secret. */
const publicWords = wordSet('cert certs certificate certificates ca cas cacert cacerts chain fullchain bundle pub public root roots trust trusted truststore ' +
    'truststores dhparam dhparams dh ' +
    'intermediate intermediates gpg debug');
const privateWords = wordSet('key keys private privkey priv keypair secret rsa');
/** Where package managers and TLS libraries keep public keys and certificates. */
const publicFolders = [
    'etc/apt',
    'etc/apk/keys',
    'etc/pki/rpm-gpg',
    'etc/pki/ca-trust',
    'etc/ssl/certs',
    'usr/share/keyrings',
    'usr/share/ca-certificates',
    'usr/local/share/ca-certificates',
];
/** True when files put there are public keys or certificates by the folder's purpose. */
const isPublicKeyFolder = (path) => publicFolders.some(folder => `${path.replace(/^\//, '')}/`.startsWith(`${folder}/`));
/** More of them in the name of a `.key`: what package repositories sign with. */
const signingWords = wordSet('gpg signing release apt repo repository archive keyring nodesource license licence pub public');
const isPublicKey = (stem, ending) => {
    const words = nameWords(stem);
    if (ending === 'key')
        return words.some(word => signingWords.has(word));
    return words.some(word => publicWords.has(word)) && !words.some(word => privateWords.has(word));
};
const environmentStems = wordSet('secret secrets credential credentials prod production staging');
/** `.env`, `.env.production`, `.env*`, `secrets.env`. */
const environmentFile = (name) => {
    const found = { what: 'an environment file', weight: 'likely', kind: 'file' };
    if (name === '.env' || name === '.env*' || name === '*.env' || name === '*env')
        return found;
    if (name.startsWith('.env.') || name.startsWith('.env-') || name.startsWith('.env_'))
        return found;
    return name.endsWith('.env') && nameWords(name.slice(0, -4)).some(word => environmentStems.has(word)) ? found : undefined;
};
const dataEndings = wordSet('json yml yaml toml ini properties xml cfg conf txt');
/** Names, and names of texts without any form, that say what is in them. */
const credentialNames = new Set(['credentials', 'secrets', 'secret', 'google credentials']);
const credentialTexts = new Set(['password', 'passwords', 'passwd', 'token', 'api key', 'apikey', 'access key', 'secret key']);
/** `service-account.json`, `client_secret_123.json`, `firebase-adminsdk-x.json`, `credentials.yml`, `secrets.yaml`. */
const credentialData = (stem, ending) => {
    if (!dataEndings.has(ending))
        return undefined;
    const words = nameWords(stem);
    const joined = words.join(' ');
    const account = /\b(?:service ?account|client secrets?|adminsdk)\b/.test(joined);
    const google = words.some(word => word === 'gcp' || word === 'gcloud' || word === 'google') &&
        words.some(word => word === 'key' || word === 'keyfile' || word === 'sa');
    if (ending === 'json' && (account || google))
        return { what: 'a service account\u2019s key', weight: 'likely', kind: 'file' };
    return credentialNames.has(joined) || (ending === 'txt' && credentialTexts.has(joined))
        ? { what: 'a file with credentials', weight: 'likely', kind: 'file' }
        : undefined;
};
/** Longer paths are not looked at. */
const sensitive_files_maxPathLength = 1_024;
const byName = (path, name) => {
    const parent = path.split('/').at(-2);
    return knownPaths.get(`${parent ?? ''}/${name}`) ?? knownPaths.get(name);
};
/** Takes the name with its capitals: they part words. */
const byEnding = (name) => {
    const dot = name.lastIndexOf('.');
    const stem = name.slice(0, Math.max(dot, 0));
    const ending = name
        .slice(dot + 1)
        .replace(/\*$/, '')
        .toLowerCase();
    if (name.includes('.tfstate'))
        return sensitive_files_endings.get('tfstate');
    const found = dot === -1 ? undefined : sensitive_files_endings.get(ending);
    if (found !== undefined)
        return isPublicKey(stem, ending) ? undefined : found;
    return credentialData(stem, ending);
};
/** True when some part of the name behind its first dot says example, template, encrypted or public. */
const isHarmless = (name) => name
    .split('.')
    .slice(1)
    .some(part => harmlessEndings.has(part));
/**
 * What a path (of a file or folder, wildcards allowed) names, when that is keys or credentials. Goes by the name alone: contents are not
 * known. Examples, templates, encrypted files, public keys and certificates are none.
 */
const sensitiveFile = (path) => {
    if (path.length > sensitive_files_maxPathLength)
        return undefined;
    const written = path.replaceAll('\\', '/').replace(/(?<=.)\/{1,8}$/, '');
    const clean = written.toLowerCase();
    const name = clean.slice(clean.lastIndexOf('/') + 1);
    if (sshKey.test(name))
        return { what: 'an SSH private key', weight: 'certain', kind: 'file' };
    if (isHarmless(name))
        return undefined;
    return byName(clean, name) ?? environmentFile(name) ?? byEnding(written.slice(-name.length));
};
const testFolders = wordSet('test tests testing testdata __tests__ spec specs fixtures fixture testfixtures examples example samples sample docs e2e mock mocks ' +
    'vendor node_modules');
/** True when the path lies in a folder of tests, fixtures or examples, where keys are there to be read by everyone. */
const isTestPath = (path) => path
    .toLowerCase()
    .split('/')
    .slice(0, -1)
    .some(part => testFolders.has(part));

// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/files/ignore-file.js

/** Bounds, so that matching stays within patterns \u00d7 path: more is not read (`complete` is false), a longer path is never ignored. */
const ignore_file_maxTextLength = 32_768;
const maxPatternLength = 256;
const ignore_file_maxPathLength = 256;
/** Go's `path.Clean`, without a leading slash: `./a//b/../c/` gives `a/c`, the context's root gives `.`. */
const cleanPath = (path) => {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else if (part !== '..' || !path.startsWith('/'))
            parts.push(part);
    }
    return parts.length === 0 ? '.' : parts.join('/');
};
/** `[a-z]`, `[^a]` (`!` is an ordinary member). Undefined when it is not closed: Docker refuses such a file. */
const readBracket = (pattern, start) => {
    let at = start + 1;
    const negated = pattern[at] === '^';
    if (negated)
        at++;
    const ranges = [];
    while (at < pattern.length && pattern[at] !== ']') {
        if (pattern[at] === '\\')
            at++;
        const low = pattern[at] ?? '';
        at++;
        if (pattern[at] !== '-' || pattern[at + 1] === ']') {
            ranges.push([low, low]);
            continue;
        }
        at++;
        if (pattern[at] === '\\')
            at++;
        ranges.push([low, pattern[at] ?? '']);
        at++;
    }
    return pattern[at] === ']' && ranges.length > 0 ? { step: { kind: 'class', negated, ranges }, end: at + 1 } : undefined;
};
/**
 * The steps of `**`. Only `**` and plain text behind it at the very beginning match within a name (`**.go`); elsewhere whole directories.
 */
const doubleStar = (rest, first) => {
    if (rest === '' || (first && !rest.startsWith('/') && !/[*?[\\]/.test(rest)))
        return [{ kind: 'rest' }];
    return [{ kind: 'directories' }, { kind: 'in-directories' }];
};
/** The steps that begin at `at`. Undefined for a malformed bracket. */
const readStep = (pattern, at) => {
    const unit = pattern[at] ?? '';
    if (unit === '[') {
        const bracket = readBracket(pattern, at);
        return bracket && { steps: [bracket.step], end: bracket.end };
    }
    if (unit === '*' && pattern[at + 1] === '*') {
        const end = at + (pattern[at + 2] === '/' ? 3 : 2);
        return { steps: doubleStar(end === pattern.length ? '' : pattern.slice(at + 2), at === 0), end };
    }
    if (unit === '*' || unit === '?')
        return { steps: [{ kind: unit === '*' ? 'many' : 'one' }], end: at + 1 };
    const isEscape = unit === '\\' && at + 1 < pattern.length;
    return { steps: [{ kind: 'unit', unit: isEscape ? (pattern[at + 1] ?? '') : unit }], end: at + (isEscape ? 2 : 1) };
};
const readSteps = (pattern) => {
    const steps = [];
    for (let at = 0; at < pattern.length;) {
        const read = readStep(pattern, at);
        if (read === undefined)
            return undefined;
        (0,append_all/* appendAll */.u)(steps, read.steps);
        at = read.end;
    }
    return steps;
};
/** Reads an ignore file. A malformed pattern, at which Docker would stop the build, ignores nothing. */
const parseIgnoreFile = (text) => {
    const patterns = [];
    let complete = text.length <= ignore_file_maxTextLength;
    for (const line of text
        .slice(0, ignore_file_maxTextLength)
        .replace(/^\uFEFF/, '')
        .split('\n')) {
        if (line.startsWith('#'))
            continue;
        const trimmed = line.trim();
        const exception = trimmed.startsWith('!');
        const written = exception ? trimmed.slice(1).trim() : trimmed;
        if (written === '')
            continue;
        if (written.length > maxPatternLength)
            complete = false;
        const steps = written.length > maxPatternLength ? undefined : readSteps(cleanPath(written));
        if (steps !== undefined)
            patterns.push({ exception, steps });
    }
    return { patterns, complete };
};
const consumes = (step, unit) => {
    switch (step.kind) {
        case 'unit':
            return step.unit === unit;
        case 'one':
            return unit !== '/';
        case 'class':
            return step.ranges.some(([low, high]) => low <= unit && unit <= high) !== step.negated;
        default:
            return false;
    }
};
/** Marks the states that are reachable without a unit; they all lie ahead, so that one pass does. */
const spread = (states, steps) => {
    for (let state = 0; state < steps.length; state++) {
        if (states[state] === 0)
            continue;
        const kind = steps[state]?.kind;
        if (kind === 'many' || kind === 'rest' || kind === 'directories')
            states[state + 1] = 1;
        if (kind === 'directories')
            states[state + 2] = 1;
    }
};
const advance = (states, steps, unit) => {
    const next = new Uint8Array(states.length);
    for (let state = 0; state < steps.length; state++) {
        const step = steps[state];
        if (states[state] === 0 || step === undefined)
            continue;
        const stays = step.kind === 'rest' || step.kind === 'in-directories' || (step.kind === 'many' && unit !== '/');
        if (stays)
            next[state] = 1;
        if (consumes(step, unit) || (step.kind === 'in-directories' && unit === '/'))
            next[state + 1] = 1;
    }
    spread(next, steps);
    return next;
};
/** True when the pattern matches the path or one of the directories above it. One pass: steps \u00d7 path. */
const matches = (steps, path) => {
    let states = new Uint8Array(steps.length + 1);
    states[0] = 1;
    spread(states, steps);
    for (let at = 0; at < path.length; at++) {
        const unit = path[at] ?? '';
        if (unit === '/' && at > 0 && states[steps.length] === 1)
            return true;
        states = advance(states, steps, unit);
    }
    return states[steps.length] === 1;
};
/** True when the file leaves `path` (relative to the context's root) out of the build context. The last pattern that matches decides. */
const isIgnored = ({ patterns }, path) => {
    const clean = cleanPath(path);
    if (clean === '.' || clean.length > ignore_file_maxPathLength)
        return false;
    let ignored = false;
    for (const { exception, steps } of patterns)
        if (exception === ignored && matches(steps, clean))
            ignored = !exception;
    return ignored;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/files/context-view.js


/** More candidates than this are not held against the ignore file, and more than `maxNamed` are not named. */
const maxCandidates = 20;
const maxNamed = 5;
/** Sources of a Dockerfile that are looked up to find its context. */
const maxSources = 50;
const maxDepth = 20;
/** The answers of a function, kept by its argument: the same questions come with every COPY. */
const remembered = (answer) => {
    const answers = new Map();
    return path => {
        const known = answers.get(path) ?? { value: answer(path) };
        answers.set(path, known);
        return known.value;
    };
};
/** One list serves all Dockerfiles of a repository. */
const indexes = new WeakMap();
const indexOf = (tracked) => {
    const known = indexes.get(tracked);
    if (known)
        return known;
    const secrets = tracked.flatMap(path => {
        const file = sensitiveFile(path);
        return file && file.weight !== 'possible' && !isTestPath(path) && !isChartTemplate(path) ? { path, file } : [];
    });
    const index = { sorted: tracked.toSorted(), secrets };
    indexes.set(tracked, index);
    return index;
};
/** A manifest that Helm fills in: the names of its values, and no secret. */
const isChartTemplate = (path) => /(?:^|\/)templates\/.*\.ya?ml$/.test(path);
/** The place of the first path that is not before `path`. */
const lowerBound = (sorted, path) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? '') < path)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};
/** True for a tracked file and for a folder with one in it. */
const exists = ({ sorted }, path) => sorted[lowerBound(sorted, path)] === path || (sorted[lowerBound(sorted, `${path}/`)]?.startsWith(`${path}/`) ?? false);
const join = (folder, path) => (folder === '' ? path : `${folder}/${path}`);
const folderOf = (path) => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
/** The folder of a path and those above it, nearest first; the repository's root is the empty one. */
const foldersAbove = (path) => {
    const folders = [];
    for (let at = folderOf(path); folders.length < maxDepth; at = folderOf(at)) {
        folders.push(at);
        if (at === '')
            break;
    }
    return folders;
};
const isContextCopy = (instruction) => instruction.keyword === 'COPY' || instruction.keyword === 'ADD';
/** Names of files and folders that the Dockerfile expects in its context: no root, wildcards, variables or addresses. */
const expectedPaths = ({ instructions }) => instructions
    .filter(isContextCopy)
    .filter(({ from }) => from === undefined)
    .flatMap(({ sources }) => sources.map(({ expanded }) => cleanPath(expanded.value ?? '.')))
    .filter(path => path !== '.' && !/[*?[:\\]/.test(path))
    .slice(0, maxSources);
/** The folder under which most of the expected paths exist, the nearest of equals. Undefined when none is better than the others. */
const findRoot = (dockerfile, context, index) => {
    const folders = foldersAbove(dockerfile.file.path);
    if (folders.length === 1)
        return '';
    const expected = expectedPaths(dockerfile);
    const scores = folders.map(folder => expected.filter(path => exists(index, join(folder, path))).length);
    const best = Math.max(...scores);
    // An ignore file stands at the root of a context: only a folder that holds everything that is expected speaks against it.
    const beside = context.ignoreFile.state === 'known' && folderOf(context.ignoreFile.value.path) === folders[0];
    if (beside && best < expected.length)
        return folders[0];
    if (best > 0)
        return folders[scores.indexOf(best)];
    return beside ? folders[0] : undefined;
};
const readIgnoreFile = ({ ignoreFile }) => {
    if (ignoreFile.state === 'absent')
        return 'absent';
    if (ignoreFile.state === 'unknown')
        return undefined;
    const rules = parseIgnoreFile(ignoreFile.value.text);
    return rules.complete ? { path: ignoreFile.value.path, rules } : undefined;
};
const context_view_nothing = {
    ignoreFile: undefined,
    root: undefined,
    leavesOut: () => false,
    isTracked: () => undefined,
    secretsBelow: () => [],
};
/** Looks at a Dockerfile's build context with what was collected about it. */
const contextView = (dockerfile, context) => {
    if (context === undefined)
        return context_view_nothing;
    const ignoreFile = readIgnoreFile(context);
    const leavesOut = remembered(path => ignoreFile !== undefined && ignoreFile !== 'absent' && isIgnored(ignoreFile.rules, path));
    const rootOfRepository = dockerfile.file.path.includes('/') ? undefined : '';
    if (context.trackedFiles.state !== 'known')
        return { ...context_view_nothing, ignoreFile, root: rootOfRepository, leavesOut };
    const index = indexOf(context.trackedFiles.value);
    const root = findRoot(dockerfile, context, index);
    if (root === undefined)
        return { ...context_view_nothing, ignoreFile, leavesOut };
    const secretsBelow = remembered((folder) => {
        if (ignoreFile === undefined)
            return [];
        const clean = cleanPath(folder);
        const start = clean === '.' ? (root === '' ? '' : `${root}/`) : `${join(root, clean)}/`;
        const found = index.secrets.filter(({ path }) => path.startsWith(start)).slice(0, maxCandidates);
        const inContext = found.map(({ path, file }) => ({ path: root === '' ? path : path.slice(root.length + 1), file }));
        return inContext.filter(({ path }) => !leavesOut(path)).slice(0, maxNamed);
    });
    return { ignoreFile, root, leavesOut, isTracked: path => exists(index, join(root, cleanPath(path))), secretsBelow };
};
/** `"a", "b" and "c"`. */
const quotedList = (names) => {
    const quoted = names.map(name => `"${name}"`);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/files/copied-tree.js


const isCopy = (instruction) => instruction.keyword === 'COPY' || instruction.keyword === 'ADD';
/** Where the files land, as an absolute path; undefined when a variable or the base's working directory decides. */
const landingPlace = (copy, stage) => {
    const destination = copy.destination?.expanded.value;
    if (destination === undefined || destination.startsWith('/'))
        return destination && cleanPath(destination);
    let relative = destination;
    for (let at = stage; at !== undefined; at = at.parent) {
        const before = at.instructions.filter(({ range }) => at !== stage || range.start < copy.range.start);
        for (const instruction of before.toReversed()) {
            if (instruction.keyword !== 'WORKDIR')
                continue;
            const path = instruction.path.expanded.value;
            if (path === undefined)
                return undefined;
            relative = `${path}/${relative}`;
            if (path.startsWith('/'))
                return cleanPath(relative);
        }
    }
    return undefined;
};
/** How far up a chain of stages a tree is followed; files have chains of two or three. */
const maxChain = 16;
/** What shipped stages COPY out of each stage, or out of one that is FROM it. */
const sourcesTakenOn = (dockerfile) => {
    const taken = new Map();
    for (const copy of dockerfile.instructions.filter(isCopy)) {
        if (copy.stage?.shipped !== true)
            continue;
        const sources = copy.sources.map(({ expanded }) => cleanPath(expanded.value ?? '/?'));
        let depth = 0;
        for (let at = copy.from?.stage; at !== undefined && depth < maxChain; at = at.parent, depth++) {
            const before = taken.get(at);
            if (before)
                (0,append_all/* appendAll */.u)(before, sources);
            else
                taken.set(at, [...sources]);
        }
    }
    return taken;
};
/** True when the stage is thrown away and no shipped stage takes the copied tree out of it. */
const staysInBuild = (copy, taken) => {
    const { stage } = copy;
    if (stage === undefined || stage.shipped)
        return false;
    const place = landingPlace(copy, stage);
    return !(taken.get(stage) ?? []).some(source => source === '.' || (place !== undefined && (place === source || place.startsWith(`${source}/`))));
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/broad-copy-without-dockerignore.js




/** `.`, `./`, `/`, `*`, `./*`: all of the context. A wildcard of `.dockerignore`'s kind also matches names that begin with a dot. */
const isWholeContext = ({ expanded: { value } }) => value !== undefined && value !== '' && /^(?:\.|\*{1,2})$/.test(cleanPath(value));
const excluded = (copy) => parseIgnoreFile(copy.flags.flatMap(({ name, value }) => (name === 'exclude' ? (value?.expanded.value ?? value?.text ?? []) : [])).join('\n'));
/** Files by which people show how their `.env` is to look. */
const environmentSamples = ['.env.example', '.env.sample', '.env.template', '.env.dist', 'env.example', '.env.local.example'];
/** What the copy takes along that it should not: `.git` (only at the repository's root), `.env`, tracked secrets. */
const gapOf = (copy, view) => {
    const rules = excluded(copy);
    const comesIn = (path) => !view.leavesOut(path) && !isIgnored(rules, path);
    const usesEnvironment = environmentSamples.map(view.isTracked);
    // Why: without the file list nobody knows; with it, a project without a sample has no .env to forget.
    const environment = view.ignoreFile === 'absent' || usesEnvironment.some(tracked => tracked !== false);
    const missing = [...(view.root === '' && comesIn('.git/config') ? ['.git'] : []), ...(environment && comesIn('.env') ? ['.env'] : [])];
    return { missing, secrets: view.secretsBelow('.').filter(({ path }) => comesIn(path)) };
};
const broad_copy_without_dockerignore_judge = (copy, source, view, taken) => {
    const { missing, secrets } = gapOf(copy, view);
    if (view.ignoreFile === undefined || (missing.length === 0 && secrets.length === 0))
        return undefined;
    const certain = secrets.some(({ file }) => file.weight === 'certain');
    const severity = secrets.length > 0 ? (certain ? 'high' : 'medium') : missing.includes('.git') ? 'medium' : 'low';
    const messageId = secrets.length > 0 ? 'secrets' : view.ignoreFile === 'absent' ? 'noIgnoreFile' : 'incomplete';
    return {
        messageId,
        at: source.range,
        data: {
            keyword: copy.keyword,
            source: source.expanded.value ?? source.text,
            missing: quotedList(missing),
            files: quotedList(secrets.map(({ path }) => path)),
            ignoreFile: view.ignoreFile === 'absent' ? '.dockerignore' : view.ignoreFile.path,
        },
        severity: staysInBuild(copy, taken) ? 'info' : severity,
        confidence: secrets.length > 0 && !certain ? 'medium' : messageId === 'incomplete' && !missing.includes('.git') ? 'low' : 'high',
    };
};
const broadCopyWithoutDockerignore = defineRule({
    meta: {
        id: 'dockerfile/broad-copy-without-dockerignore',
        kind: 'dockerfile',
        severity: 'medium',
        title: 'Whole build context copied and sensitive paths are not ignored',
        rationale: 'A copy of the whole context takes everything that lies beside the Dockerfile when it is built: the `.git` folder with all old ' +
            'versions, `.env` files, keys and ' +
            'dumps of whoever builds. What was copied stays in the image\u2019s layers.',
        remediation: 'Add a `.dockerignore` with at least `.git`, `**/.env*` and key files, or begin it with `*` and take in what the build needs ' +
            '(`!src`). ' +
            'Copying named folders is better still.',
        messages: {
            secrets: '{keyword} "{source}" takes the whole build context, with files that hold keys or credentials by their names: {files}.',
            noIgnoreFile: '{keyword} "{source}" takes the whole build context, and no .dockerignore leaves anything out.',
            incomplete: '{keyword} "{source}" takes the whole build context, and "{ignoreFile}" does not leave out {missing}.',
        },
        fix: 'none',
        examples: {
            bad: 'FROM node:22\nWORKDIR /app\nCOPY . .\n',
            good: 'FROM node:22\nWORKDIR /app\nCOPY package.json package-lock.json ./\nCOPY src ./src\n',
        },
        standards: { cisDocker: ['4.10'], mitre: ['T1552.001'] },
        references: [
            'https://docs.docker.com/build/concepts/context/#dockerignore-files',
            'https://docs.docker.com/build/building/best-practices/#exclude-with-dockerignore',
            'https://cwe.mitre.org/data/definitions/538.html',
        ],
    },
    create(dockerfile, { facts }) {
        const view = contextView(dockerfile, facts.buildContexts.get(dockerfile.file.path));
        if (view.ignoreFile === undefined)
            return {};
        const taken = sourcesTakenOn(dockerfile);
        return {
            *copy(copy) {
                const source = copy.from === undefined && !copy.onbuild ? copy.sources.find(isWholeContext) : undefined;
                const report = source && broad_copy_without_dockerignore_judge(copy, source, view, taken);
                if (report)
                    yield report;
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/forms/instruction-rule.js

const isMany = (found) => Symbol.iterator in found;
/** A rule about single instructions of one kind. */
const instructionRule = (written) => {
    const { on, stages, judge, ...meta } = written;
    return defineRule({
        meta: { kind: 'dockerfile', ...meta },
        create(dockerfile) {
            function* reports(instruction) {
                if (stages === 'shipped' && instruction.stage?.shipped === false)
                    return;
                const found = judge(instruction, dockerfile);
                if (found === undefined)
                    return;
                if (isMany(found))
                    yield* found;
                else
                    yield found;
            }
            // Why the assertion: the compiler does not relate a computed key to the node that it names.
            return { [on]: reports };
        },
    });
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/cd-instead-of-workdir.js

const cdAtStart = ({ command: { script, form }, heredocs }) => {
    const [first] = (script?.commands ?? []).filter(({ nesting }) => nesting === 'top');
    const path = first?.args[0]?.value;
    if (form !== 'shell' || heredocs.length > 0 || first?.name !== 'cd' || first.args.length !== 1)
        return undefined;
    return path?.startsWith('/') === true ? first : undefined;
};
const cdInsteadOfWorkdir = instructionRule({
    id: 'dockerfile/cd-instead-of-workdir',
    severity: 'info',
    profile: 'strict',
    title: 'cd used where WORKDIR is clearer',
    on: 'run',
    stages: 'all',
    judge: (run, { file }) => {
        const cd = cdAtStart(run);
        // A subshell or a group keeps the change to itself.
        if (cd === undefined || file.text.slice(run.command.range.start, cd.range.start).trim() !== '')
            return undefined;
        return { messageId: 'cd', at: cd.range, data: { path: cd.args[0]?.value ?? '' } };
    },
    rationale: `A \`cd\` is forgotten with the step. Steps that begin with one repeat a path that \`WORKDIR\` says once, and whoever reads the last
lines does not know where the program runs.`,
    remediation: 'Put `WORKDIR` before the step.',
    messages: { cd: 'All of this step runs in "{path}": WORKDIR says that for the following steps, too.' },
    fix: 'none',
    examples: { bad: 'FROM node:22\nRUN cd /app && npm ci\n', good: 'FROM node:22\nWORKDIR /app\nRUN npm ci\n' },
    references: ['https://docs.docker.com/build/building/best-practices/#workdir', 'https://github.com/hadolint/hadolint/wiki/DL3003'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/constant-platform.js

const synonyms = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    i386: '386',
    armhf: 'arm',
    armel: 'arm',
};
const systems = /^(?:linux|windows|darwin|freebsd|wasip1|js)$/;
/** Operating system and architecture of a platform. Source: containerd/platforms, `Parse`; BuildKit, `reportConstPlatformDisallowed`. */
const partsOf = (platform) => {
    const [first = '', second] = platform.toLowerCase().split('/');
    const [os, architecture] = second === undefined && !systems.test(first) ? ['linux', first] : [first, second ?? ''];
    return [os, synonyms[architecture] ?? architecture].filter(part => part !== '');
};
const constantPlatform = instructionRule({
    id: 'dockerfile/constant-platform',
    severity: 'info',
    profile: 'strict',
    title: 'FROM pins a constant platform',
    on: 'from',
    stages: 'all',
    judge: ({ platform, alias }) => {
        if (platform === undefined || platform.expanded.variables.length > 0)
            return undefined;
        // A stage for one platform, which is chosen by its name.
        if (alias !== undefined && partsOf(platform.text).some(part => alias.text.toLowerCase().includes(part)))
            return undefined;
        return { messageId: 'constant', at: platform.range, data: { platform: platform.text } };
    },
    rationale: `With a constant platform the image is made for that one whatever is asked for: on other machines it runs by emulation or not at all,
and a list of platforms in the registry holds the same image several times.`,
    remediation: 'Leave the flag out and say `docker build --platform`, or use `$BUILDPLATFORM` for a stage that cross-compiles.',
    messages: { constant: 'FROM takes the platform "{platform}", whatever platform the build is for.' },
    fix: 'none',
    examples: { bad: 'FROM --platform=linux/amd64 alpine:3.22\n', good: 'FROM --platform=$BUILDPLATFORM alpine:3.22\n' },
    references: [
        'https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/',
        'https://docs.docker.com/build/building/multi-platform/',
    ],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/copy-entire-filesystem.js

const copyEntireFilesystem = instructionRule({
    id: 'dockerfile/copy-entire-filesystem',
    severity: 'medium',
    title: 'Entire root filesystem copied from another stage',
    on: 'copy',
    stages: 'shipped',
    judge: ({ from, sources, destination, stage, range }) => {
        const [source] = sources;
        if (from === undefined || source?.expanded.value !== '/' || destination?.expanded.value !== '/')
            return undefined;
        const isScratch = stage?.from.image.word.expanded.value === 'scratch';
        if (isScratch && from.stage === undefined)
            return undefined;
        const data = { from: from.word.expanded.value ?? from.word.text };
        return isScratch ? { messageId: 'squashed', at: range, data, severity: 'info' } : { messageId: 'all', at: range, data };
    },
    rationale: `The whole file system of a build stage brings along what only the build needs: compilers, caches, the history of the package manager,
and secrets that a step left behind. It also overwrites the files of the base, so that its updates are undone.`,
    remediation: 'Copy the files that the program needs, by their paths. To make an image of another one, name it in `FROM`.',
    messages: {
        all: 'COPY brings the whole file system of "{from}" into the image.',
        squashed: 'COPY brings the whole file system of "{from}" into an empty image; what its steps deleted is gone, everything else is there.',
    },
    fix: 'none',
    examples: {
        bad: 'FROM golang:1.26 AS build\nRUN go build -o /app\nFROM debian:13\nCOPY --from=build / /\n',
        good: 'FROM golang:1.26 AS build\nRUN go build -o /app\nFROM debian:13\nCOPY --from=build /app /app\n',
    },
    standards: { cisDocker: ['4.3'] },
    references: ['https://docs.docker.com/build/building/multi-stage/', 'https://github.com/hadolint/hadolint/wiki/DL3067'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/copy-from-self.js

const copyFromSelf = instructionRule({
    id: 'dockerfile/copy-from-self',
    severity: 'low',
    profile: 'hardening',
    title: 'COPY --from refers to its own stage',
    on: 'copy',
    stages: 'all',
    judge: ({ from, stage }) => {
        const name = from?.word.expanded.value;
        if (from === undefined || name === undefined || stage === undefined || from.stage !== undefined)
            return undefined;
        const isOwn = name.toLowerCase() === stage.name?.toLowerCase() || name === String(stage.index);
        return isOwn ? { messageId: 'self', at: from.word.range, data: { name } } : undefined;
    },
    rationale: `A stage cannot copy from itself: its files are there already. The builder looks for an image of that name instead, and where a registry
has one, files of a stranger end up in the image.`,
    remediation: 'Name the stage that makes the files, or leave `--from` out and use `RUN cp`.',
    messages: { self: 'COPY takes files from "{name}", which is the stage that it stands in.' },
    fix: 'none',
    examples: {
        bad: 'FROM debian:13 AS app\nCOPY --from=app /a /b\n',
        good: 'FROM debian:13 AS build\nFROM debian:13 AS app\nCOPY --from=build /a /b\n',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#copy---from', 'https://docs.docker.com/build/building/multi-stage/'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/copy-multiple-sources-no-slash.js

const isFolder = (path) => /[\\/]$/.test(path) || path === '.' || path === '..' || /[\\/]\.{1,2}$/.test(path);
const withSlash = ({ file }, { destination }) => {
    const { start, end } = destination?.range ?? { start: 0, end: 0 };
    const written = file.text.slice(start, end);
    const quotes = /^(["']).*\1$/.test(written) ? 1 : 0;
    const at = end - quotes;
    return written === destination?.text ? { range: { start: at, end: at }, newText: '/' } : undefined;
};
const copyMultipleSourcesNoSlash = instructionRule({
    id: 'dockerfile/copy-multiple-sources-no-slash',
    severity: 'low',
    profile: 'hardening',
    title: 'Multi-source COPY destination lacks a trailing slash',
    on: 'copy',
    stages: 'all',
    judge: (copy, dockerfile) => {
        const { sources, heredocs, destination, keyword } = copy;
        const path = destination?.expanded.value;
        if (destination === undefined || path === undefined || sources.length + heredocs.length < 2 || isFolder(path))
            return undefined;
        const edit = withSlash(dockerfile, copy);
        return {
            messageId: 'noSlash',
            at: destination.range,
            data: { keyword, path },
            ...(edit && { fix: { title: 'Name it as a folder', edits: [edit] } }),
        };
    },
    rationale: `Several sources need a folder, and the builder takes the destination for one only when it ends in a slash: otherwise the build
fails, or with a build tool of another kind one file is written over the other.`,
    remediation: 'End the destination with `/`.',
    messages: { noSlash: '{keyword} has several sources, so that "{path}" must end in a slash.' },
    fix: 'safe',
    examples: {
        bad: 'FROM node:22\nCOPY package.json package-lock.json /app\n',
        good: 'FROM node:22\nCOPY package.json package-lock.json /app/\n',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#copy', 'https://github.com/hadolint/hadolint/wiki/DL3021'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/curl-and-wget-both-used.js

const downloadsIn = (instruction) => instruction.keyword === 'RUN'
    ? (instruction.command.script?.commands ?? []).filter(({ name }) => name === 'curl' || name === 'wget')
    : [];
const curlAndWgetBothUsed = defineRule({
    meta: {
        id: 'dockerfile/curl-and-wget-both-used',
        kind: 'dockerfile',
        severity: 'info',
        profile: 'strict',
        title: 'Both curl and wget used',
        rationale: `Two programs that do the same are two programs to install and to patch, and two sets of options for certificates and proxies of which
one is forgotten.`,
        remediation: 'Use one of them in the whole stage.',
        messages: { both: 'This stage downloads with "{name}" here and with "{other}" before.' },
        fix: 'none',
        examples: {
            bad: 'FROM debian:13\nRUN curl -fsSLO https://example.com/a\nRUN wget -q https://example.com/b\n',
            good: 'FROM debian:13\nRUN curl -fsSLO https://example.com/a\nRUN curl -fsSLO https://example.com/b\n',
        },
        standards: { cisDocker: ['4.3'] },
        references: ['https://github.com/hadolint/hadolint/wiki/DL4001', 'https://docs.docker.com/build/building/best-practices/'],
    },
    create() {
        return {
            *stage({ instructions, shipped }) {
                const downloads = shipped ? instructions.flatMap(downloadsIn) : [];
                const [first] = downloads;
                const other = downloads.find(({ name }) => name !== first?.name);
                if (other?.nameWord !== undefined)
                    yield { messageId: 'both', at: other.nameWord.range, data: { name: other.name ?? '', other: first?.name ?? '' } };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/default-shell-replaced.js

const isShellPath = (text) => text === '/bin/sh' || text === '/usr/bin/sh';
/** True when the command puts another program in the place of `/bin/sh`. */
const replaces = ({ name, args }) => {
    if (name === 'dpkg-reconfigure')
        return args.some(({ value }) => value === 'dash');
    return (name === 'ln' || name === 'mv' || name === 'cp') && args.length > 1 && isShellPath(args.at(-1)?.value);
};
const isPart = (command) => replaces(command) || (command.name === 'rm' && isShellPath(command.args.at(-1)?.value));
/** The SHELL instruction that says the same, where the step does nothing else. */
const asShell = ({ file }, run, { args }) => {
    const commands = run.command.script?.commands ?? [];
    const target = args.at(-2)?.value ?? '';
    const shell = /^(?:\/(?:usr\/)?bin\/)?(bash|ash|dash|zsh)$/.exec(target)?.[1];
    if (shell === undefined || !commands.every(isPart) || run.onbuild || file.text.slice(run.range.start, run.range.end).includes('#'))
        return undefined;
    return { title: 'Name the shell of the build', edits: [{ range: run.range, newText: `SHELL ["/bin/${shell}", "-c"]` }] };
};
const defaultShellReplaced = defineRule({
    meta: {
        id: 'dockerfile/default-shell-replaced',
        kind: 'dockerfile',
        severity: 'low',
        profile: 'hardening',
        title: '/bin/sh replaced by symlink',
        rationale: `Scripts of the system are written and tested for the \`/bin/sh\` of the distribution. With another one behind the name they behave
otherwise, and the next update of the package puts the old one back.`,
        remediation: 'Name the shell of the build steps: `SHELL ["/bin/bash", "-c"]`.',
        messages: { replaced: 'This step puts another shell in the place of /bin/sh, for the whole image.' },
        fix: 'unsafe',
        examples: {
            bad: 'FROM debian:13\nRUN ln -sf /bin/bash /bin/sh\n',
            good: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\n',
        },
        references: ['https://docs.docker.com/reference/dockerfile/#shell', 'https://github.com/hadolint/hadolint/wiki/DL4005'],
    },
    create(dockerfile) {
        return {
            *run(run) {
                const command = run.command.script?.commands.find(replaces);
                if (command === undefined)
                    return;
                const fix = asShell(dockerfile, run, command);
                yield { messageId: 'replaced', at: command.range, ...(fix && { fix }) };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/commands/arguments.js

const arguments_known = (pattern) => (pattern.includes('\0') ? undefined : pattern);
const withValue = (name, pattern, word, valueWord) => ({
    name,
    value: arguments_known(pattern),
    pattern,
    word,
    ...(valueWord && { valueWord }),
});
/** The letters of a cluster; the last one may take the next word. */
const cluster = (word, next, short) => {
    const options = [];
    const { pattern } = word;
    for (let at = 1; at < pattern.length; at += 1) {
        const letter = pattern[at] ?? '';
        if (letter === '\0')
            break;
        if (!short.includes(letter)) {
            options.push({ name: `-${letter}`, value: undefined, pattern: '', word });
            continue;
        }
        const rest = pattern.slice(at + 1);
        const attached = rest !== '';
        options.push(attached || next === undefined ? withValue(`-${letter}`, rest, word) : withValue(`-${letter}`, next.pattern, word, next));
        return { options, takesNext: !attached && next !== undefined };
    }
    return { options, takesNext: false };
};
/** `--name`, `--name=value` or `--name value`. */
const longOption = (word, next, long) => {
    const { pattern } = word;
    const equals = pattern.indexOf('=');
    if (equals !== -1)
        return { options: [withValue(pattern.slice(0, equals), pattern.slice(equals + 1), word)], takesNext: false };
    const takesNext = next !== undefined && long.includes(pattern.replace(/^--?/, ''));
    const option = takesNext ? withValue(pattern, next.pattern, word, next) : { name: pattern, value: undefined, pattern: '', word };
    return { options: [option], takesNext };
};
/**
 * Sorts arguments into options and operands, as getopt_long does: options may stand anywhere, `--` ends them, a lone `-` is an operand.
 * A word whose beginning is not known is an operand.
 */
const readArguments = (args, { short = '', long = [], singleHyphen = false } = {}) => {
    const options = [];
    const operands = [];
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at];
        if (word === undefined)
            break;
        if (word.pattern === '--')
            return { options, operands: [...operands, ...args.slice(at + 1)] };
        if (!word.pattern.startsWith('-') || word.pattern === '-') {
            operands.push(word);
            continue;
        }
        const isLong = word.pattern.startsWith('--') || (singleHyphen && /^-[A-Za-z]{2}/.test(word.pattern));
        const read = isLong ? longOption(word, args[at + 1], long) : cluster(word, args[at + 1], short);
        (0,append_all/* appendAll */.u)(options, read.options);
        if (read.takesNext)
            at += 1;
    }
    return { options, operands };
};
/** The first option of one of the names. */
const findOption = ({ options }, ...names) => options.find(({ name }) => names.includes(name));

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/packages/package-managers.js

const verbs = (actions) => new Map(['refresh', 'install', 'upgrade'].flatMap(action => (actions[action] ?? '').split(' ').map(verb => [verb, action])));
const apt = {
    manager: 'apt',
    options: { short: 'oct', long: ['option', 'config-file', 'target-release', 'default-release', 'solver'] },
    verbs: verbs({
        refresh: 'update',
        install: 'install reinstall satisfy build-dep',
        upgrade: 'upgrade dist-upgrade full-upgrade safe-upgrade',
    }),
};
const rpm = {
    manager: 'rpm',
    options: {
        short: 'cdeRx',
        long: [
            'config',
            'releasever',
            'installroot',
            'repo',
            'repoid',
            'enablerepo',
            'disablerepo',
            'exclude',
            'setopt',
            'disableplugin',
            'enableplugin',
            'forcearch',
        ],
    },
    verbs: verbs({
        refresh: 'makecache check-update',
        install: 'install localinstall reinstall groupinstall group-install builddep in',
        upgrade: 'update upgrade distro-sync update-minimal upgrade-minimal',
    }),
};
const syntaxes = new Map([
    ['apt-get', apt],
    ['apt', apt],
    ['aptitude', apt],
    ['yum', rpm],
    ['dnf', rpm],
    ['dnf5', rpm],
    ['microdnf', rpm],
    ['tdnf', rpm],
    [
        'apk',
        {
            manager: 'apk',
            options: {
                short: 'Xpt',
                long: ['repository', 'root', 'virtual', 'repositories-file', 'keys-dir', 'cache-dir', 'arch', 'wait', 'progress-fd'],
            },
            verbs: verbs({ refresh: 'update', install: 'add', upgrade: 'upgrade' }),
        },
    ],
    [
        'zypper',
        {
            manager: 'zypper',
            options: { short: 'RcDprt', long: ['root', 'config', 'reposd-dir', 'repo', 'plus-repo', 'from', 'type'] },
            verbs: verbs({ refresh: 'refresh ref', install: 'install in', upgrade: 'update up patch dist-upgrade dup' }),
        },
    ],
]);
/** `pacman -Sy` refreshes, `-S name` installs, `-Su` upgrades, in any mixture. */
const pacmanAction = ({ options, operands }) => {
    const has = (letter, long) => options.some(({ name }) => name === letter || name === long);
    if (!has('-S', '--sync'))
        return 'other';
    if (has('-u', '--sysupgrade'))
        return 'upgrade';
    if (operands.length > 0)
        return 'install';
    return has('-y', '--refresh') ? 'refresh' : 'other';
};
/** Reads a command as a call of a package manager; undefined when it is another command. */
const packageCommand = (command) => {
    if (command.name === 'pacman') {
        const read = readArguments(command.args, { short: 'br', long: ['root', 'dbpath', 'config', 'cachedir', 'arch', 'ignore'] });
        return { command, manager: 'pacman', action: pacmanAction(read), verb: command.args[0], arguments: read, operands: read.operands };
    }
    const syntax = syntaxes.get(command.name ?? '');
    if (syntax === undefined)
        return undefined;
    const read = readArguments(command.args, syntax.options);
    const [verb, ...operands] = read.operands;
    const action = verb?.value === undefined ? 'other' : (syntax.verbs.get(verb.value) ?? 'other');
    return { command, manager: syntax.manager, action, verb: verb?.value === undefined ? undefined : verb, arguments: read, operands };
};
/** What the call is named in messages: `apt-get install`. */
const calledAs = ({ command, verb }) => [command.name, verb?.value].join(' ');

;// CONCATENATED MODULE: ./build/rules/dockerfile/distribution-upgrade.js


const wholeUpgrade = /^(?:dist-upgrade|full-upgrade|distro-sync|system-upgrade|dup)$/;
const distributionUpgrade = commandRule({
    id: 'dockerfile/distribution-upgrade',
    severity: 'info',
    profile: 'strict',
    title: 'Whole-distribution upgrade during the build',
    in: 'run',
    stages: 'all',
    judge: command => {
        const call = packageCommand(command);
        const verb = call?.verb;
        if (call === undefined || verb?.value === undefined || command.nameWord === undefined || !wholeUpgrade.test(verb.value))
            return undefined;
        return { messageId: 'whole', at: { start: command.nameWord.range.start, end: verb.range.end }, data: { command: calledAs(call) } };
    },
    rationale: `Such an upgrade may remove packages and exchange the release, so that the image is no longer the one that its base was tested as. An
ordinary \`upgrade\` brings the security updates and leaves the rest.`,
    remediation: 'Take a newer base image, and `upgrade` where its packages lack an update.',
    messages: { whole: '"{command}" may remove packages and change the release of the base.' },
    fix: 'none',
    examples: {
        bad: 'FROM debian:13\nRUN apt-get update && apt-get dist-upgrade -y\n',
        good: 'FROM debian:13\nRUN apt-get update && apt-get upgrade -y\n',
    },
    references: [
        'https://manpages.debian.org/stable/apt/apt-get.8.en.html',
        'https://docs.docker.com/build/building/best-practices/#apt-get',
    ],
});

// EXTERNAL MODULE: ./build/artifacts/shell/inline-scripts.js
var inline_scripts = __webpack_require__(88668);
;// CONCATENATED MODULE: ./build/artifacts/shell/walk.js

/** The commands of its pipeline whose output goes, directly or through others, into the command; in order. */
const upstream = (command) => command.pipeline.commands.filter(other => other.position < command.position);
/** The commands of its pipeline that the command's output goes into, directly or through others; in order. */
const downstream = (command) => command.pipeline.commands.filter(other => other.position > command.position);
/** True when the command is a shell that runs what it gets on standard input (`sh`, `bash -s -- --yes`). */
const runsStandardInput = (command) => (0,inline_scripts/* readsScript */.HN)(command.name, command.args);
/** The command, the command whose word or script holds it, and so on. */
const enclosing = (command) => {
    const chain = [];
    for (let link = command; link !== undefined; link = link.parent)
        chain.push(link);
    return chain;
};

// EXTERNAL MODULE: ./build/text/range.js
var text_range = __webpack_require__(56626);
;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/commands/interpreters.js

/** Programs other than shells that run a program text, with the letters of the options that bring the text with them. */
const interpreters = [
    [/^(?:python|pypy)[\d.]{0,5}$/, 'cm'],
    [/^(?:node|nodejs|bun|deno)$/, 'ep'],
    [/^perl[\d.]{0,7}$/, 'eE'],
    [/^ruby[\d.]{0,5}$/, 'e'],
    [/^php[\d.]{0,5}$/, 'rf'],
    [/^(?:lua|tclsh|Rscript|groovy)[\d.]{0,5}$/, 'e'],
    [/^pwsh$/, 'cf'],
];
const inlineLetters = (name) => interpreters.find(([pattern]) => pattern.test(name))?.[1];
const interpreters_textOf = ({ value, prefix }) => value ?? prefix;
/** How an interpreter other than a shell gets its program: an option holds it, a file does, or standard input. */
const programOf = (args, letters) => {
    for (const word of args) {
        const text = interpreters_textOf(word);
        if (text === '-' || text === '--' || text === '/dev/stdin')
            return 'input';
        if (text === 'run')
            continue;
        if (!text.startsWith('-'))
            return word;
        const isInline = text.startsWith('--')
            ? /^--(?:eval|print)/.test(text)
            : text.split('').some((letter, at) => at > 0 && letters.includes(letter));
        if (isInline)
            return 'option';
    }
    return 'input';
};
/** True when the command runs what it gets on standard input. */
const runsInput = ({ name, args }) => {
    const letters = inlineLetters(name ?? '');
    return letters === undefined ? (0,inline_scripts/* readsScript */.HN)(name, args) : programOf(args, letters) === 'input';
};
/** The file that the command runs: the operand of an interpreter or of `source`, or the program itself when it is called by a path. */
const runFile = ({ name, nameWord, args }) => {
    if ((0,inline_scripts/* isShell */.H7)(name)) {
        const { file } = (0,inline_scripts/* readShellCall */.fp)(args);
        return file === undefined ? undefined : args[file];
    }
    if (name === '.' || name === 'source')
        return args[0];
    if (name === 'java')
        return args[args.findIndex(({ value }) => value === '-jar') + 1];
    const letters = inlineLetters(name ?? '');
    if (letters === undefined)
        return nameWord?.pattern.includes('/') === true ? nameWord : undefined;
    const program = programOf(args, letters);
    return typeof program === 'string' ? undefined : program;
};
/** The argument of an interpreter that is its program: of `sh -c`, `python -c`, `eval`. */
const inlineProgram = ({ name, args }) => {
    if (name === 'eval')
        return args[0];
    if ((0,inline_scripts/* isShell */.H7)(name)) {
        const { script } = (0,inline_scripts/* readShellCall */.fp)(args);
        return script === undefined ? undefined : args[script];
    }
    const letters = inlineLetters(name ?? '');
    const at = letters === undefined ? -1 : args.findIndex(word => /^-[a-zA-Z]+$/.test(interpreters_textOf(word)) && letters.includes(interpreters_textOf(word).slice(-1)));
    return at === -1 ? undefined : args[at + 1];
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/web-address.js
/** Longer texts are no addresses. */
const maximumLength = 4096;
const schemePattern = /^([a-z][a-z0-9+.-]{0,15}):\/\//i;
/** `example.com/file`, as curl and wget take it. */
const barePattern = /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?:\/|$)/i;
const hostOf = (authority) => {
    const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
    return host.startsWith('[') ? host.slice(1, host.indexOf(']')) : host.replace(/:[\d\0]*$/, '');
};
/** Reads an address with a scheme; `bare` also takes one without. Undefined for other texts. */
const readWebAddress = (text, { bare = false } = {}) => {
    if (text.length > maximumLength)
        return undefined;
    const scheme = schemePattern.exec(text)?.[1];
    if (scheme === undefined && !(bare && barePattern.test(text)))
        return undefined;
    const rest = scheme === undefined ? text : text.slice(scheme.length + 3);
    const end = rest.search(/[/?#]/);
    const authority = end === -1 ? rest : rest.slice(0, end);
    const port = /:([\d\0]{1,5})$/.exec(authority)?.[1];
    return {
        scheme: (scheme ?? 'http').toLowerCase(),
        explicit: scheme !== undefined,
        host: hostOf(authority),
        ...(port !== undefined && { port }),
        path: end === -1 ? '' : rest.slice(end),
    };
};
const privateAddress = /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0$)/;
const localHost = /^(?:localhost|.*\.localhost|127\.[\d.]*|0\.0\.0\.0|::1?)$/;
const internalName = /\.(?:svc|local|internal|lan|home|test|localdomain|cluster\.local|docker)$/;
/** The machine itself. */
const isLocalHost = ({ host }) => localHost.test(host) && host.length < 256;
/** A host of the own network: the machine itself, a private address, a name without a dot, or one below an internal domain. */
const isInternal = (address) => {
    const { host } = address;
    return (isLocalHost(address) ||
        privateAddress.test(host) ||
        internalName.test(host) ||
        /\.svc\./.test(host) ||
        (host !== '' && !/[.:\0]/.test(host)));
};
/** An address as a message may repeat it: without quotes, and without user and password. */
const shownAddress = (text) => text.replace(/^["']|["']$/g, '').replace(/^([a-z+]{1,16}:\/\/)[^/@]{1,256}@/i, '$1');

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/downloads.js


/** Options of curl that take a value. Source: curl(1). */
const curlSyntax = {
    short: 'AbCcDdEeFHKmoPQrTtuUwxXyYz',
    long: [
        ...[
            'output',
            'output-dir',
            'request',
            'header',
            'proxy-header',
            'data',
            'data-raw',
            'data-ascii',
            'data-binary',
            'data-urlencode',
            'json',
            'form',
            'form-string',
        ],
        ...[
            'user',
            'user-agent',
            'proxy-user',
            'url',
            'cacert',
            'capath',
            'cert',
            'cert-type',
            'key',
            'key-type',
            'pass',
            'crlfile',
            'ciphers',
            'tls-max',
            'tls13-ciphers',
        ],
        ...[
            'retry',
            'retry-delay',
            'retry-max-time',
            'max-time',
            'connect-timeout',
            'proxy',
            'preproxy',
            'noproxy',
            'resolve',
            'connect-to',
            'referer',
            'cookie',
            'cookie-jar',
        ],
        ...[
            'write-out',
            'range',
            'upload-file',
            'config',
            'proto',
            'proto-redir',
            'proto-default',
            'interface',
            'limit-rate',
            'max-redirs',
            'dump-header',
            'oauth2-bearer',
        ],
        ...[
            'socks5',
            'socks5-hostname',
            'socks4',
            'unix-socket',
            'speed-time',
            'speed-limit',
            'keepalive-time',
            'etag-save',
            'etag-compare',
            'stderr',
            'trace',
            'trace-ascii',
        ],
        ...[
            'dns-servers',
            'aws-sigv4',
            'variable',
            'pinnedpubkey',
            'create-file-mode',
            'max-filesize',
            'time-cond',
            'parallel-max',
            'netrc-file',
            'continue-at',
            'rate',
        ],
    ],
};
const wgetSyntax = {
    short: 'oaeiBtOTwQPUlARDIX',
    long: [
        ...[
            'output-document',
            'output-file',
            'append-output',
            'execute',
            'input-file',
            'base',
            'tries',
            'timeout',
            'wait',
            'quota',
            'directory-prefix',
            'user-agent',
            'level',
        ],
        ...[
            'accept',
            'reject',
            'domains',
            'header',
            'user',
            'password',
            'http-user',
            'http-password',
            'post-data',
            'post-file',
            'method',
            'body-data',
            'ca-certificate',
            'referer',
        ],
        ...[
            'connect-timeout',
            'read-timeout',
            'dns-timeout',
            'waitretry',
            'limit-rate',
            'progress',
            'secure-protocol',
            'ca-directory',
            'certificate',
            'private-key',
        ],
    ],
};
/** `https://host/a/b.tgz?x=1` gives `b.tgz`. */
const addressName = ({ path }) => lastPart(path.split(/[?#]/, 1)[0] ?? '');
/** The last part of a path; for a path that ends in an unknown part, all of it. */
const lastPart = (pattern) => pattern.slice(pattern.lastIndexOf('/') + 1);
const toFile = (pattern, word) => pattern === '-' || pattern === '/dev/stdout'
    ? { to: 'standard-output' }
    : { to: 'file', path: pattern, name: lastPart(pattern), ...(word && { word }) };
/** What `> file` makes of standard output. */
const redirected = ({ redirects }, otherwise) => {
    const redirect = redirects.find(({ takesOutput }) => takesOutput);
    return redirect?.target === undefined || otherwise.to === 'file' ? otherwise : toFile(redirect.target.pattern, redirect.target);
};
/** An address that begins with a variable. */
const unknownAddress = (pattern) => {
    const slash = pattern.indexOf('/');
    return { scheme: '', explicit: true, host: '\0', path: slash === -1 ? '' : pattern.slice(slash) };
};
/** `installer/run.sh`, `mirror:8080`: a host without a dot, as the last way to read an operand that must be an address. */
const undottedAddress = (pattern) => {
    const address = /^[a-z0-9][a-z0-9-]{0,62}(?::\d{1,5})?(?:\/|$)/i.test(pattern) ? readWebAddress(`http://${pattern}`) : undefined;
    return address && { ...address, explicit: false };
};
/**
 * Operands that are addresses; `bare` programs take any operand for one, so that without a known one the last that begins with a variable is
 * it, or else the last that may be a host without a dot.
 */
const addressed = (words, bare) => {
    const known = words.flatMap(word => {
        const address = readWebAddress(word.pattern, { bare });
        return address === undefined ? [] : [[word, address]];
    });
    if (!bare || known.length > 0)
        return known;
    const unknown = words.findLast(word => word.pattern.startsWith('\0'));
    if (unknown !== undefined)
        return [[unknown, unknownAddress(unknown.pattern)]];
    const last = words.at(-1);
    const address = last && undottedAddress(last.pattern);
    return last === undefined || address === undefined ? [] : [[last, address]];
};
/** Requests that send or ask, and load nothing. */
const asksOnly = (read) => {
    const method = findOption(read, '-X', '--request')?.value?.toUpperCase();
    return ((method !== undefined && method !== 'GET') ||
        findOption(read, '-I', '--head', '-d', '--data', '--data-raw', '--data-binary', '--json', '-F', '--form', '-T', '--upload-file', '--spider') !== undefined);
};
const curl = command => {
    const read = readArguments(command.args, curlSyntax);
    if (asksOnly(read))
        return [];
    const outputs = read.options.filter(({ name }) => name === '-o' || name === '--output');
    const remoteName = findOption(read, '-O', '--remote-name', '--remote-name-all') !== undefined;
    const urls = [...read.options.flatMap(({ name, valueWord }) => (name === '--url' && valueWord ? [valueWord] : [])), ...read.operands];
    return addressed(urls, true).map(([url, address], at) => {
        const output = outputs[at];
        const stdout = { to: 'standard-output' };
        const plain = output !== undefined ? toFile(output.pattern, output.valueWord) : remoteName ? toFile(addressName(address)) : stdout;
        return { command, url, address, output: redirected(command, plain) };
    });
};
const wget = command => {
    const read = readArguments(command.args, wgetSyntax);
    if (asksOnly({ ...read, options: read.options.filter(({ name }) => name === '--spider') }))
        return [];
    const document = findOption(read, '-O', '--output-document');
    return addressed(read.operands, true).map(([url, address]) => ({
        command,
        url,
        address,
        output: redirected(command, toFile(document?.pattern ?? addressName(address), document?.valueWord)),
    }));
};
/** Programs that write to a file named by an option, or like the address. */
const others = new Map([
    ['aria2c', { short: 'odxsjkU', long: ['out', 'dir', 'split', 'checksum', 'header'] }],
    ['axel', { short: 'onHU', long: ['output', 'num-connections', 'header'] }],
    ['fetch', { short: 'ohTw', long: [] }],
]);
const other = (syntax) => command => {
    const read = readArguments(command.args, syntax);
    const file = findOption(read, '-o', '--out', '--output');
    return addressed(read.operands, false).map(([url, address]) => ({
        command,
        url,
        address,
        output: toFile(file?.pattern ?? addressName(address), file?.valueWord),
    }));
};
const standardOutput = command => addressed(readArguments(command.args).operands, false).map(([url, address]) => ({
    command,
    url,
    address,
    output: redirected(command, { to: 'standard-output' }),
}));
const readers = new Map([
    ['curl', curl],
    ['wget', wget],
    ...[...others].map(([name, syntax]) => [name, other(syntax)]),
    ...['lynx', 'links', 'http', 'GET', 'lwp-request'].map(name => [name, standardOutput]),
]);
/** What a command loads from the network with a download program. An address that is only known at run time has an empty scheme. */
const downloadsOf = (command) => readers.get(command.name ?? '')?.(command) ?? [];
/** Several rules ask for them: they are read once, as long as the script lives. */
const downloads_known = new WeakMap();
/** The downloads of all commands of a script. */
const downloads_downloadsIn = (script) => {
    if (script === undefined)
        return [];
    const found = downloads_known.get(script) ?? script.commands.flatMap(downloadsOf);
    downloads_known.set(script, found);
    return found;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/download-verification.js


const sums = /^(?:sha(?:1|224|256|384|512|512-256)?|md5|b2|b3|shake\d{0,3}|c?k?)sum$|^shasum$|^sha(?:1|256|512)$|^rhash$|^b3sum$/;
const signatures = new Set([
    'gpgv',
    'gpgv2',
    'minisign',
    'signify',
    'slsa-verifier',
    'dpkg-sig',
    'debsig-verify',
    'jarsigner',
    'apksigner',
    'notation',
]);
const has = (command, pattern) => command.args.some(word => pattern.test(word.pattern));
/** True when the command compares a checksum or checks a signature. */
const isVerifier = (command) => {
    const { name = '' } = command;
    if (sums.test(name) || signatures.has(name))
        return true;
    switch (name) {
        case 'gpg':
        case 'gpg2':
            return has(command, /^--verify(?:-files)?$|^--decrypt$|^-d$/);
        case 'cosign':
        case 'gh':
            return has(command, /^verify/);
        case 'openssl':
            return has(command, /^(?:dgst|sha\d+|md5|pkeyutl|cms|smime|ts)$/);
        case 'rpm':
        case 'rpmkeys':
            return has(command, /^(?:-K|--checksig)$/);
        case 'aria2c':
            return has(command, /^--checksum/);
        default:
            return /^(?:php|python[\d.]*|node|ruby|perl)$/.test(name) && has(command, /hash_file|hashlib|createHash|Digest::/);
    }
};
/** The text of a verifier's arguments, of what is piped into it, and of its here-documents. */
const mentioned = (command) => [command, ...upstream(command)]
    .flatMap(({ args, redirects }) => [
    ...args.map(({ pattern }) => pattern),
    ...redirects.flatMap(({ target, body }) => [target?.pattern ?? '', body?.text ?? '']),
])
    .join(' ');
/** The name that a verifier would mention: of the file, else of the address. */
const downloadName = ({ output, address }) => (output.to === 'file' ? output.name : addressName(address));
/** Names of files that hold checksums or signatures of other files. */
const list = /sums?(?:[._-]|$)|sha\d{1,3}|md5|checksum|digest|\.(?:asc|sig|minisig|pem|txt)$/i;
/** Longest total of texts that are searched for names; beyond it, every later check counts for every download. */
const maximumSearch = 4_000_000;
/**
 * The downloads that are verified in the script: by a check behind them that names their file, or that names none of the files that were
 * loaded, or only the list of checksums among them.
 */
const verifiedDownloads = (script, downloads) => {
    const verified = new Set();
    if (downloads.length === 0)
        return verified;
    let left = maximumSearch;
    for (const command of script.commands.filter(isVerifier)) {
        const before = downloads.filter(download => download.command === command || download.command.range.start < command.range.start);
        const text = mentioned(command);
        left -= text.length * before.length;
        const named = left < 0 ? [] : before.filter(download => downloadName(download) !== '' && text.includes(downloadName(download)));
        const files = named.filter(download => !list.test(downloadName(download)));
        for (const download of files.length > 0 ? files : before)
            verified.add(download);
    }
    return verified;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/download-use.js






const unpackers = new Set([
    'tar',
    'bsdtar',
    'gtar',
    'unzip',
    '7z',
    '7za',
    '7zr',
    'dpkg',
    'dpkg-deb',
    'rpm',
    'rpm2cpio',
    'cpio',
    'gunzip',
    'zcat',
    'xz',
    'unxz',
    'xzcat',
    'bzip2',
    'bunzip2',
    'zstd',
    'unzstd',
    'ar',
    'jar',
    'install',
    'msiexec',
    'alien',
]);
const packageManagers = new Set(['apt', 'apt-get', 'apk', 'yum', 'dnf', 'microdnf', 'zypper', 'gdebi', 'pip', 'pip3', 'npm', 'gem']);
const makesExecutable = (word) => /^(?:[ugoa]*[+=][rwst]*x|0?[0-7]?[1357][0-7]{2}$)/.test(word?.value ?? '');
/** True for a path in a folder of programs: `/usr/local/bin/tool`. */
const isProgramPath = (path) => /(?:^|\/)s?bin\//.test(path);
/** The files that a command unpacks, installs or makes executable. */
const installedFiles = ({ name = '', args }) => {
    if (unpackers.has(name) || packageManagers.has(name))
        return args;
    if (name === 'mv' || name === 'cp')
        return /(?:^|\/)s?bin(?:\/|$)/.test(args.at(-1)?.pattern ?? '') ? args.slice(0, -1) : [];
    return name === 'chmod' && args.some(makesExecutable) ? args : [];
};
/** By what a file is known in a script: its name, or for one that is a variable and no more (`${NAME}`), the variable's. */
const nameKey = ({ variables }, name) => name === '\0' ? `\0${variables.at(-1) ?? ''}` : name;
/** The word that names the file of a download: the address, or what it is written to. */
const namingKey = (download) => {
    const { output, url } = download;
    return nameKey(output.to === 'file' && output.word !== undefined ? output.word : url, downloadName(download));
};
/** The uses of files in a script, by the last part of their name, in order. */
const fileUses = ({ commands }) => {
    const uses = new Map();
    const add = (word, use) => {
        // `if=x` and `--file=x` name files too.
        const name = nameKey(word, lastPart(word.pattern.slice(word.pattern.indexOf('=') + 1)));
        const found = uses.get(name);
        if (found === undefined)
            uses.set(name, [use]);
        else
            found.push(use);
    };
    for (const command of commands) {
        const run = runFile(command);
        if (run !== undefined)
            add(run, { kind: 'runs', by: command, how: 'file' });
        for (const word of installedFiles(command))
            add(word, { kind: 'installs', by: command });
        const input = (0,inline_scripts/* isReader */.QK)(command.name) || runsInput(command) ? command.redirects.find(({ operator }) => operator === '<') : undefined;
        const runner = runsInput(command) ? command : runnerOfRead(commands.filter(({ range }) => range.start >= command.range.start));
        if (input?.target !== undefined && runner !== undefined)
            add(input.target, { kind: 'runs', by: runner, how: 'file' });
    }
    return uses;
};
const readInto = ({ args }) => new Set(args.flatMap(({ value }) => (value === undefined || value.startsWith('-') ? [] : [value])));
/** `\u2026 | while read -r line; do eval "$line"; done`: the command that runs what was read. */
const runnerOfRead = (commands) => {
    const names = new Set(commands.filter(({ name }) => (0,inline_scripts/* isReader */.QK)(name)).flatMap(command => [...readInto(command)]));
    if (names.size === 0)
        return undefined;
    return commands.find(command => {
        const program = inlineProgram(command) ?? (command.name === undefined ? command.nameWord : undefined);
        return program?.pattern.startsWith('\0') === true && program.variables.some(name => names.has(name));
    });
};
/** What becomes of text that a command writes to standard output. */
const pipedUse = (command) => {
    const following = downstream(command);
    const runner = following.find(runsInput) ?? runnerOfRead(following);
    if (runner !== undefined)
        return { kind: 'runs', by: runner, how: 'pipe' };
    const unpacker = following.find(({ name }) => unpackers.has(name ?? ''));
    return unpacker && { kind: 'installs', by: unpacker };
};
/** `sh -c "$(curl \u2026)"`, `eval "$(curl \u2026)"`, `bash <(curl \u2026)`, `. <(curl \u2026)`, `bash <<< "$(curl \u2026)"` */
const substitutedUse = (command, { commands }) => {
    const { parent, nesting } = command;
    if (parent === undefined)
        return undefined;
    const following = commands.filter(({ range }) => range.start >= parent.range.start);
    const holds = (word) => word !== undefined && (0,text_range/* containsRange */.DV)(word.range, command.range);
    const isProgram = nesting === 'process-substitution' &&
        (holds(runFile(parent)) || parent.redirects.some(({ target }) => holds(target) && runsInput(parent)));
    const program = inlineProgram(parent);
    const isText = nesting === 'command-substitution' && holds(program) && program?.pattern.startsWith('\0') === true;
    const isInput = parent.redirects.some(({ operator, target }) => operator === '<<<' && holds(target)) && runsInput(parent);
    const reader = nesting === 'process-substitution' && (0,inline_scripts/* isReader */.QK)(parent.name) ? runnerOfRead(following) : undefined;
    if (reader !== undefined)
        return { kind: 'runs', by: reader, how: 'substitution' };
    return isProgram || isText || isInput ? { kind: 'runs', by: parent, how: 'substitution' } : undefined;
};
/** `TEXT=$(curl \u2026); eval "$TEXT"` */
const storedUse = ({ commands }, { parent, nesting, range }) => {
    if (nesting !== 'command-substitution')
        return undefined;
    const stored = parent?.assignments.find(({ value }) => value !== undefined && (0,text_range/* containsRange */.DV)(value.range, range));
    if (parent === undefined || stored === undefined)
        return undefined;
    const runner = commands.find(command => {
        const program = command.range.start > parent.range.start ? inlineProgram(command) : undefined;
        return program?.pattern.startsWith('\0') === true && program.variables.includes(stored.name);
    });
    return runner && { kind: 'runs', by: runner, how: 'substitution' };
};
const after = ({ command }, use) => use.kind !== 'keeps' && use.by.range.start > command.range.start;
/** Where the download goes through other commands (`curl \u2026 | gunzip > file`) only its first destination is followed. */
const useOf = (script, download, files) => {
    const { command, output } = download;
    const direct = output.to === 'standard-output' ? (pipedUse(command) ?? substitutedUse(command, script) ?? storedUse(script, command)) : undefined;
    if (direct !== undefined)
        return direct;
    const name = namingKey(download);
    const later = (name === '' || name === '\0' ? [] : (files.get(name) ?? [])).filter(use => after(download, use));
    return later.find(({ kind }) => kind === 'runs') ?? later[0] ?? { kind: 'keeps' };
};
/** What the script does with each download. */
const downloadUses = (script, downloads) => {
    const files = downloads.length === 0 ? new Map() : fileUses(script);
    return new Map(downloads.map(download => [download, useOf(script, download, files)]));
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/package-addresses.js



/** `rpm -i`, `-Uvh`, `-F`; not queries, and not `--import`. */
const rpmInstalls = (command) => {
    const { options, operands } = readArguments(command.args, {
        short: 'ErD',
        long: ['root', 'dbpath', 'define', 'eval', 'prefix', 'relocate'],
    });
    const installs = options.some(({ name }) => ['-i', '-U', '-F', '--install', '--upgrade', '--freshen', '--reinstall'].includes(name));
    return installs && !options.some(({ name }) => name === '-q' || name === '--query' || name === '--import') ? operands : [];
};
const installed = (command) => {
    if (command.name === 'rpm')
        return rpmInstalls(command);
    const call = packageCommand(command);
    return call?.manager === 'rpm' && (call.action === 'install' || call.action === 'upgrade') ? call.operands : [];
};
const importsKey = ({ name, args }) => (name === 'rpm' || name === 'rpmkeys') && args.some(({ value }) => value === '--import');
/**
 * The packages that rpm, yum and dnf install from an address, unless the script imports a key before. Their signatures are not asked for:
 * rpm only warns of a key that it does not know, yum and dnf look at `localpkg_gpgcheck`, which is off. Sources: rpm(8), dnf.conf(5).
 */
const packageAddresses = ({ commands }) => {
    const keys = commands.find(importsKey)?.range.start ?? Number.POSITIVE_INFINITY;
    return commands
        .filter(({ range }) => range.start < keys)
        .flatMap(installed)
        .flatMap(word => {
        const address = readWebAddress(word.pattern);
        return address === undefined ? [] : [{ word, address }];
    });
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/powershell-downloads.js

/** What runs a text, and what gets it from the network, in PowerShell. Each pattern is a list of words and cannot backtrack. */
const runs = /\b(?:iex|Invoke-Expression)\b/gi;
const loader = /\b(?:DownloadString|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\b/i;
const loads = new RegExp(loader, 'gi');
/** More text between the two words than belongs to one expression. */
const maximumDistance = 400;
/** Where `iex` runs what is downloaded in one expression: from the first of the two words to the end of the other. */
const powershellDownload = (text, range) => {
    const script = text.slice(range.start, range.end);
    if (!loader.test(script))
        return undefined;
    const loaders = [...script.matchAll(loads)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
    if (loaders.length === 0)
        return undefined;
    let next = 0;
    for (const { index, 0: word } of script.matchAll(runs)) {
        const end = index + word.length;
        while (next < loaders.length && (loaders[next]?.start ?? 0) < index - maximumDistance)
            next += 1;
        const near = loaders[next];
        if (near === undefined || near.start > end + maximumDistance)
            continue;
        const between = script.slice(Math.min(end, near.end), Math.max(index, near.start));
        if (/;|&&|\n/.test(between))
            continue;
        return { start: range.start + Math.min(index, near.start), end: range.start + Math.max(end, near.end) };
    }
    return undefined;
};
/** Addresses, with `$($env:VERSION)` in them. Nothing follows the repeated part, so it cannot backtrack. */
const powershell_downloads_addresses = /\b(?:https?|ftp):\/\/(?:\$\([^\s()]{1,100}\)|[^\s"'`;,)|<>]){1,2000}/gi;
const fetches = /\b(?:Invoke-WebRequest|iwr|Invoke-RestMethod|irm|curl|wget|Start-BitsTransfer|DownloadFile|DownloadString|DownloadData)\b/i;
/** The script looks at a hash or a signature: which file is meant, its variables hide. */
const verifies = /\b(?:Get-FileHash|Get-AuthenticodeSignature|ComputeHash|certutil|sha(?:256|384|512)sum|checksum)\b/i;
const outFile = /\s-(?:OutFile|Out|o|Destination)\s{1,4}["']?[^\s"';]{1,200}/i;
/** True when PowerShell reads the command, or is called in it. */
const isPowershell = ({ shell, script }) => shell === 'powershell' ||
    (shell === 'cmd' && script?.complete !== true) ||
    (script?.commands.some(({ name }) => /^(?:powershell|pwsh)(?:\.exe)?$/i.test(name ?? '')) ?? false);
/** The text of the statement before an offset, as far as an expression reaches. */
const statementBefore = (script, at) => {
    const text = script.slice(Math.max(0, at - maximumDistance), at);
    return text.slice(text.lastIndexOf(';') + 1);
};
/**
 * The files that PowerShell gets from addresses with literal hosts and that nothing in the script verifies: in a statement that downloads, or in a
 * variable when the script downloads somewhere.
 */
const powershellFetches = (text, command) => {
    const { range } = command;
    const script = text.slice(range.start, range.end);
    if (!isPowershell(command) || !fetches.test(script) || verifies.test(script))
        return [];
    return [...script.matchAll(powershell_downloads_addresses)].flatMap(({ index, 0: url }) => {
        const before = statementBefore(script, index);
        const address = readWebAddress(url);
        if (address === undefined || address.host.includes('$') || !(fetches.test(before) || /\$\w{1,64}\s{0,4}=\s{0,4}["']?$/.test(before)))
            return [];
        const end = index + url.length;
        const rest = /^[^;\n]{0,200}/.exec(script.slice(end, end + 200))?.[0] ?? '';
        const around = `${outFile.exec(before)?.[0] ?? ''} ${rest}`;
        return [{ url, range: { start: range.start + index, end: range.start + end }, address, around, end: range.start + end + rest.length }];
    });
};
const scriptName = /([\w-][\w.-]{0,100}\.(?:ps1|cmd|bat))\b/i;
/** Programs that run a script which is among their arguments. */
const runners = /^(?:(?:powershell|pwsh|cmd)(?:\.exe)?|Start-Process|saps)$/i;
/** The words of a statement with their offsets; without quotes, and without the operator `.` in front of a script. */
const wordsOf = (statement) => [...statement.matchAll(/[^\s"'()]+/g)].map(({ index, 0: text }) => ({ text, at: index })).filter(({ text }) => text !== '.');
const baseName = (path) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
/** Where a script runs what could be a file, by the file's name, in order. */
const programRuns = (script, offset) => {
    const runs = new Map();
    for (const { index, 0: statement } of script.matchAll(/[^;\n{}|&`]+/g)) {
        const words = wordsOf(statement);
        for (const { text, at } of runners.test(words[0]?.text ?? '') ? words.slice(1) : words.slice(0, 1)) {
            const start = offset + index + at;
            const name = baseName(text);
            const found = runs.get(name);
            if (found === undefined)
                runs.set(name, [{ start, end: start + text.length }]);
            else
                found.push({ start, end: start + text.length });
        }
    }
    return runs;
};
/** The scripts that are run in the same RUN after they are downloaded, each at the first place. */
const powershellSavedScripts = (text, command) => {
    const { start, end } = command.range;
    const saved = powershellFetches(text, command).flatMap(fetched => {
        const program = scriptName.exec(fetched.around)?.[1];
        return program === undefined ? [] : [{ ...fetched, program }];
    });
    if (saved.length === 0)
        return [];
    const runs = programRuns(text.slice(start, end), start);
    return saved.flatMap(script => {
        const places = runs.get(script.program.toLowerCase()) ?? [];
        // Fetches come in order: what lies before one also lies before all later ones.
        const next = places.findIndex(place => place.start >= script.end);
        places.splice(0, next === -1 ? places.length : next);
        const runAt = places[0];
        return runAt === undefined ? [] : [{ ...script, runAt }];
    });
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/download-without-verification.js







/** Names of archives, packages and programs. */
const software = /\.(?:tar|tgz|txz|tbz2?|tzst|tar\.\w{1,4}|zip|gz|xz|bz2|zst|7z|jar|war|deb|rpm|apk|whl|gem|exe|msi|appimage|run|bin|so|phar|dll|pkg|vsix|nupkg|crx)$/i;
/** What sets up a package repository or verifies other files; packages are checked by the package manager then. */
const setup = /(?:^|[./-])(?:list|sources|repo|gpg|asc|key|pub|sig|pem|crt|sum|sums|sha\d{1,3}(?:sum)?s?|md5|txt|json|ya?ml|conf)$|(?:release|repo)[\w.-]*\.(?:rpm|deb)$|keyring[\w.-]*\.deb$/i;
/** The content behind `\u2026/archive/<commit>.tar.gz` can't be exchanged without the host. */
const isCommit = ({ address }) => address.scheme === 'https' && /[/@](?:[0-9a-f]{40}|[0-9a-f]{64})(?:[/.]|$)/.test(address.path);
const severities = { archive: 'medium', program: 'medium', commit: 'low', package: 'medium' };
/** The text that the script gives to the variable at the end of an address: `NAME=tool-1.tar.gz; curl -O https://\u2026/$NAME`. */
const assignedName = (assigned, { address, url }) => {
    const variable = addressName(address) === '\0' ? url.variables.at(-1) : undefined;
    return assigned.get(variable ?? '') ?? '';
};
const download_without_verification_messageOf = (assigned, download, use) => {
    const names = [downloadName(download), addressName(download.address), assignedName(assigned, download)];
    if (use?.kind === 'runs' || names.some(name => setup.test(name)))
        return undefined;
    const { output } = download;
    const isSoftware = use?.kind === 'installs' || (output.to === 'file' && isProgramPath(output.path)) || names.some(name => software.test(name));
    if (!isSoftware)
        return undefined;
    if (isCommit(download))
        return 'commit';
    return use?.kind === 'installs' && use.by.name === 'chmod' ? 'program' : 'archive';
};
function* download_without_verification_judge(script) {
    const downloads = downloads_downloadsIn(script);
    if (downloads.length === 0)
        return;
    const uses = downloadUses(script, downloads);
    const verified = verifiedDownloads(script, downloads);
    const assigned = new Map(script.commands.flatMap(({ assignments }) => assignments.map(({ name, value }) => [name, value?.pattern ?? ''])));
    for (const download of downloads) {
        const { address } = download;
        if (verified.has(download) || address.scheme === '' || isLocalHost(address) || isInternal(address))
            continue;
        const messageId = download_without_verification_messageOf(assigned, download, uses.get(download));
        if (messageId !== undefined)
            yield { messageId, at: download.url.range, severity: severities[messageId], data: { url: shownAddress(download.url.text) } };
    }
}
const judgePackages = (script) => packageAddresses(script)
    .filter(({ address }) => !isInternal(address) && !setup.test(addressName(address)))
    .map(({ word }) => ({
    messageId: 'package',
    at: word.range,
    severity: severities.package,
    data: { url: shownAddress(word.text) },
}));
/** A name in a statement: `-OutFile tool.exe`, `, 'C:\\tool.zip')`. */
const download_without_verification_named = /[\w-]\.(?:exe|msi|msu|zip|7z|nupkg|vsix)\b/i;
const judgePowershell = ({ file }, command) => powershellFetches(file.text, command)
    .filter(({ address, around }) => !isInternal(address) && (software.test(addressName(address)) || download_without_verification_named.test(around)))
    .map(({ range, url }) => ({ messageId: 'archive', at: range, data: { url: shownAddress(url) } }));
const downloadWithoutVerification = defineRule({
    meta: {
        id: 'dockerfile/download-without-verification',
        kind: 'dockerfile',
        severity: 'medium',
        title: 'Binary or archive downloaded without integrity check',
        rationale: 'HTTPS proves which server answered, not that the file is the one that was released. A release asset can be exchanged by whoever takes over the account, the storage or the mirror, ' +
            'and the next build puts it into the image without anybody noticing.',
        remediation: 'Compare a checksum that stands in the Dockerfile (`echo "$SHA256  tool.tgz" | sha256sum -c -`) or check a signature (`gpg --verify`, `cosign verify-blob`) before the file is used, ' +
            'or let BuildKit do it: `ADD --checksum=sha256:\u2026 https://\u2026 /tmp/`.',
        messages: {
            archive: '"{url}" is downloaded and nothing checks its content.',
            program: '"{url}" is downloaded and made executable, and nothing checks its content.',
            package: 'The package "{url}" is installed from its address, and nothing checks its signature.',
            commit: '"{url}" is downloaded and nothing checks its content, although the address names a commit.',
        },
        fix: 'none',
        examples: {
            bad: 'FROM debian:13\nRUN curl -fsSL https://example.com/tool-1.2.tar.gz | tar xz -C /opt\n',
            good: 'FROM debian:13\nARG TOOL_SHA256\nRUN curl -fsSLo tool.tar.gz https://example.com/tool-1.2.tar.gz \\\n    && echo "$TOOL_SHA256  tool.tar.gz" | sha256sum -c - \\\n    && tar xzf tool.tar.gz -C /opt\n',
        },
        standards: { cisDocker: ['4.11'], mitre: ['T1195.002'] },
        references: [
            'https://docs.docker.com/reference/dockerfile/#add---checksum',
            'https://cwe.mitre.org/data/definitions/494.html',
            'https://attack.mitre.org/techniques/T1195/002/',
        ],
    },
    create(dockerfile) {
        return {
            *run({ command }) {
                if (command.script !== undefined)
                    yield* [...download_without_verification_judge(command.script), ...judgePackages(command.script)].toSorted((a, b) => a.at.start - b.at.start);
                yield* judgePowershell(dockerfile, command);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/commands/instruction-lines.js
/** The line break that the file uses around an offset; `\n` in a file of one line. */
const lineBreakNear = ({ text, lines }, offset) => {
    const line = lines.line(offset);
    const end = lines.lineEnd(line);
    const before = text.endsWith('\n') && end > lines.lineStart(line) && text[end - 1] === '\n' ? end : lines.lineStart(line);
    return before >= 2 && text[before - 1] === '\n' && text[before - 2] === '\r' ? '\r\n' : '\n';
};
/** The whole lines of an instruction, the last line break included (in the last line without one: the line break before). */
const linesOf = ({ text, lines }, { range }) => {
    const lineStart = lines.lineStart(lines.line(range.start));
    // A byte-order mark stays.
    const start = lineStart === 0 && text.startsWith('\uFEFF') ? 1 : lineStart;
    const end = lines.lineEnd(lines.line(range.end));
    if (text[end - 1] === '\n' || lineStart === 0)
        return { start, end };
    return { start: text[start - 2] === '\r' ? start - 2 : start - 1, end };
};
/** True when a line of the instruction is a comment, or looks like one in a here-document. */
const holdsComment = ({ text }, { range, startLine, endLine }) => startLine !== endLine && /\n[ \t]*#/.test(text.slice(range.start, range.end));
/**
 * The edit that takes an instruction's lines out and keeps everything else. Undefined when something else stands on them:
 * a comment inside the instruction, an ONBUILD around it, text behind it.
 */
const removeInstruction = ({ file }, instruction) => {
    if (instruction.onbuild || holdsComment(file, instruction))
        return undefined;
    const range = linesOf(file, instruction);
    const before = file.text.slice(range.start, instruction.range.start);
    const after = file.text.slice(instruction.range.end, range.end);
    return before.trim() === '' && after.trim() === '' ? { range, newText: '' } : undefined;
};
/** The edit that puts a line above an instruction and above the comments that belong to it, with the instruction's indentation. */
const insertAbove = (file, instruction, line) => {
    const first = instruction.commentsAbove[0]?.range ?? instruction.range;
    const start = file.lines.lineStart(file.lines.line(first.start));
    const indent = file.text.slice(file.lines.lineStart(file.lines.line(instruction.range.start)), instruction.range.start);
    const blank = indent.trim() === '' ? indent : '';
    return { range: { start, end: start }, newText: `${blank}${line}${lineBreakNear(file, start)}` };
};
/** The edit that puts a line below an instruction. Undefined when the instruction's end would swallow it (it ends in a continuation). */
const insertBelow = (dockerfile, instruction, line) => {
    const { file } = dockerfile;
    const end = instruction.range.end;
    const rest = file.text.slice(end, file.lines.lineEnd(file.lines.line(end)));
    if (rest.trim() !== '' || file.text.slice(instruction.range.start, end).trimEnd().endsWith(dockerfile.escape))
        return undefined;
    return { range: { start: end, end }, newText: `${lineBreakNear(file, end)}${line}` };
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/duplicate-instruction.js


const isSingle = (instruction) => instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT' || instruction.keyword === 'HEALTHCHECK';
/** Each instruction that a later one of its kind overrides, with that later one (the last). */
function* overridden(instructions) {
    const found = instructions.filter(isSingle);
    const last = new Map(found.map(instruction => [instruction.keyword, instruction]));
    for (const dead of found) {
        const living = last.get(dead.keyword);
        if (living !== undefined && living !== dead)
            yield { dead, living };
    }
}
function* reports(dockerfile, instructions) {
    for (const { dead, living } of overridden(instructions)) {
        const edit = removeInstruction(dockerfile, dead);
        yield {
            messageId: 'overridden',
            at: dead.range,
            data: { keyword: dead.keyword, line: String(living.startLine) },
            related: [{ at: living.keywordRange, note: `Only this ${living.keyword} is used.` }],
            ...(edit && { fix: { title: `Delete the unused ${dead.keyword}`, edits: [edit] } }),
        };
    }
}
/**
 * Reports the dead instructions, not the last: that is the text a reviewer reads in vain, where BuildKit points, and what the fix takes
 * out.
 */
const duplicateInstruction = defineRule({
    meta: {
        id: 'dockerfile/duplicate-instruction',
        kind: 'dockerfile',
        severity: 'low',
        title: 'Instruction overridden by a later one in the same stage',
        rationale: 'Docker keeps only the last `CMD`, `ENTRYPOINT` and `HEALTHCHECK` of a stage. Earlier ones have no effect, silently. ' +
            'Whoever reviews the file may take the dead line for what runs: a hardened start command that is never used, or a health check ' +
            'that checks nothing.',
        remediation: 'Keep the one that is meant and delete the others. To run several programs, start them from one script or supervisor.',
        messages: { overridden: 'This {keyword} has no effect, because the {keyword} in line {line} overrides it.' },
        fix: 'unsafe',
        examples: {
            bad: 'FROM alpine:3.22\nCMD ["server"]\nCMD ["server", "--debug"]\n',
            good: 'FROM alpine:3.22\nENTRYPOINT ["server"]\nCMD ["--debug"]\n',
        },
        references: [
            'https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/',
            'https://docs.docker.com/reference/dockerfile/#cmd',
            'https://docs.docker.com/reference/dockerfile/#healthcheck',
        ],
    },
    create(dockerfile) {
        return {
            stage: ({ instructions }) => reports(dockerfile, instructions),
            // A part of a Dockerfile that others include.
            file: ({ stages, instructions }) => (stages.length === 0 ? reports(dockerfile, instructions) : []),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/duplicate-stage-name.js

const duplicateStageName = defineRule({
    meta: {
        id: 'dockerfile/duplicate-stage-name',
        kind: 'dockerfile',
        severity: 'low',
        profile: 'hardening',
        title: 'Two stages share a name',
        rationale: `A name stands for the last stage that has it so far. A stage that is added later with the same name, in other letters, too, silently
swaps what \`COPY --from\` takes and what \`--target\` builds.`,
        remediation: 'Give each stage a name of its own.',
        messages: { duplicate: 'The stage name "{name}" is taken already, so that it stands for this stage from here on.' },
        fix: 'none',
        examples: {
            bad: 'FROM golang:1.26 AS build\nFROM node:22 AS build\n',
            good: 'FROM golang:1.26 AS server\nFROM node:22 AS pages\n',
        },
        references: [
            'https://docs.docker.com/reference/build-checks/duplicate-stage-name/',
            'https://docs.docker.com/build/building/multi-stage/',
        ],
    },
    create() {
        const first = new Map();
        return {
            *from(from) {
                const name = from.alias?.text.toLowerCase();
                if (from.alias === undefined || name === undefined)
                    return;
                const other = first.get(name)?.alias;
                if (other === undefined)
                    first.set(name, from);
                else
                    yield {
                        messageId: 'duplicate',
                        at: from.alias.range,
                        data: { name: from.alias.text },
                        related: [{ at: other.range, note: 'The first stage of this name.' }],
                    };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/expose-host-mapping.js

const mapping = /^(?:\[[\da-f:.]{1,45}\]|[\d.]{1,15}|[\w.-]{0,253}):(?=[\w$])/i;
const exposeHostMapping = instructionRule({
    id: 'dockerfile/expose-host-mapping',
    severity: 'low',
    profile: 'hardening',
    title: 'EXPOSE contains an IP address or host mapping',
    on: 'expose',
    stages: 'all',
    *judge({ ports }, { file }) {
        const seen = new Set();
        for (const { word } of ports) {
            const { text, range } = word;
            const colon = text.lastIndexOf(':');
            if (seen.has(range.start) || text.includes('${') || !mapping.test(text))
                continue;
            seen.add(range.start);
            const isLiteral = file.text.slice(range.start, range.end) === text && !/["']/.test(text);
            const edits = [{ range: { start: range.start, end: range.start + colon + 1 }, newText: '' }];
            yield {
                messageId: 'mapping',
                at: range,
                data: { text, port: text.slice(colon + 1) },
                ...(isLiteral && { fix: { title: 'Name the port of the container only', edits } }),
            };
        }
    },
    rationale: `An image cannot decide at which address or port of a host its ports are published: that is said when a container starts. The
address is ignored today and will be refused, and whoever wrote \`127.0.0.1:\` believes in a protection that is not there.`,
    remediation: 'Write the port of the container alone, and publish it with `docker run -p 127.0.0.1:8080:80`.',
    messages: { mapping: 'EXPOSE "{text}" means the port {port} only; the address or port before it has no effect.' },
    fix: 'safe',
    examples: { bad: 'FROM nginx:1.27\nEXPOSE 127.0.0.1:80:80\n', good: 'FROM nginx:1.27\nEXPOSE 80\n' },
    references: [
        'https://docs.docker.com/reference/build-checks/expose-invalid-format/',
        'https://docs.docker.com/reference/dockerfile/#expose',
    ],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/expose-protocol-case.js

const exposeProtocolCase = instructionRule({
    id: 'dockerfile/expose-protocol-case',
    severity: 'info',
    profile: 'strict',
    title: 'EXPOSE protocol is not lower case',
    on: 'expose',
    stages: 'all',
    *judge({ ports }, { file }) {
        for (const { word } of ports) {
            const slash = word.text.lastIndexOf('/');
            const protocol = slash === -1 ? '' : word.text.slice(slash + 1);
            if (!/^[A-Za-z]+$/.test(protocol) || protocol === protocol.toLowerCase())
                continue;
            const isLiteral = file.text.slice(word.range.start, word.range.end) === word.text;
            const range = { start: word.range.start + slash + 1, end: word.range.end };
            yield {
                messageId: 'case',
                at: word.range,
                data: { protocol },
                ...(isLiteral && { fix: { title: 'Write it in lower case', edits: [{ range, newText: protocol.toLowerCase() }] } }),
            };
        }
    },
    rationale: 'Tools that read the image compare the protocol as a text: `TCP` is not the `tcp` that they look for.',
    remediation: 'Write `tcp` or `udp`.',
    messages: { case: 'EXPOSE names the protocol "{protocol}" in capitals.' },
    fix: 'safe',
    examples: { bad: 'FROM nginx:1.27\nEXPOSE 80/TCP\n', good: 'FROM nginx:1.27\nEXPOSE 80/tcp\n' },
    references: [
        'https://docs.docker.com/reference/build-checks/expose-proto-casing/',
        'https://docs.docker.com/reference/dockerfile/#expose',
    ],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/file-capability-granted.js


/** With these a program of the file becomes root, or reads and writes what only root may. */
const file_capability_granted_takeover = /^(?:all|cap_(?:sys_admin|sys_ptrace|sys_module|sys_rawio|dac_override|dac_read_search|setuid|setgid|setfcap|fowner|chown|bpf))$/;
const harmless = (name, file) => name === 'cap_net_bind_service' || (name === 'cap_net_raw' && /(?:^|\/)(?:ping6?|arping|fping|traceroute)$/.test(file));
/** The capabilities of `cap_net_raw,cap_net_admin=+ep`; a clause without a name (`=ep`) is all of them. */
const namesIn = (text) => text
    .toLowerCase()
    .split(/\s+/)
    .filter(clause => /[=+]/.test(clause))
    .flatMap(clause => clause.replace(/[=+-].*$/, '').split(','))
    .map(name => (name === '' ? 'all' : name));
const file_capability_granted_judge = (command) => {
    if (command.name !== 'setcap')
        return undefined;
    const [capabilities, file, ...others] = readArguments(command.args, { short: 'n' }).operands;
    const text = capabilities?.value;
    if (capabilities === undefined || file === undefined || text === undefined || others.length > 40)
        return undefined;
    const names = namesIn(text).filter(name => !harmless(name, file.prefix));
    const [worst] = names.toSorted((a, b) => Number(file_capability_granted_takeover.test(b)) - Number(file_capability_granted_takeover.test(a)));
    if (worst === undefined)
        return undefined;
    const isTakeover = file_capability_granted_takeover.test(worst);
    return {
        messageId: isTakeover ? 'takeover' : 'granted',
        at: capabilities.range,
        data: { capability: worst.toUpperCase(), file: file.value ?? file.text },
        ...(isTakeover && { severity: 'high' }),
    };
};
const fileCapabilityGranted = commandRule({
    id: 'dockerfile/file-capability-granted',
    severity: 'medium',
    title: 'Dangerous file capability granted',
    in: 'run',
    stages: 'shipped',
    judge: file_capability_granted_judge,
    rationale: `A file with capabilities gives them to whoever runs it, also to an ordinary user who broke in. With \`CAP_SETUID\` on an interpreter
that is root at once; with \`CAP_DAC_READ_SEARCH\` every file can be read.`,
    remediation: 'Grant `cap_net_bind_service` at most. Give a container the capability that its main program needs when it starts (`cap_add`), so that nothing else in the image has it.',
    messages: {
        granted: 'The file "{file}" gives {capability} to everybody who runs it.',
        takeover: 'The file "{file}" gives {capability} to everybody who runs it, which is nearly the same as being root in the container.',
    },
    fix: 'none',
    examples: {
        bad: 'FROM debian:13\nRUN setcap cap_sys_ptrace+ep /usr/bin/gdb\n',
        good: 'FROM debian:13\nRUN setcap cap_net_bind_service+ep /usr/bin/web\n',
    },
    standards: { cisDocker: ['5.4'], mitre: ['T1548'] },
    references: ['https://man7.org/linux/man-pages/man7/capabilities.7.html', 'https://man7.org/linux/man-pages/man8/setcap.8.html'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/from-as-case.js

const fromAsCase = instructionRule({
    id: 'dockerfile/from-as-case',
    severity: 'info',
    profile: 'strict',
    title: 'FROM and AS differ in letter case',
    on: 'from',
    stages: 'all',
    judge: ({ image, alias, keywordRange }, { file }) => {
        if (alias === undefined)
            return undefined;
        const between = file.text.slice(image.word.range.end, alias.range.start);
        const written = /\bas\b/i.exec(between);
        const from = file.text.slice(keywordRange.start, keywordRange.end);
        if (written === null)
            return undefined;
        const [as] = written;
        const isUpper = from === from.toUpperCase();
        if ((isUpper && as === 'AS') || (from === from.toLowerCase() && as === 'as') || (!isUpper && from !== from.toLowerCase()))
            return undefined;
        const start = image.word.range.end + written.index;
        const range = { start, end: start + as.length };
        const newText = isUpper ? 'AS' : 'as';
        return { messageId: 'case', at: range, data: { from, as }, fix: { title: `Write ${newText}`, edits: [{ range, newText }] } };
    },
    rationale: 'The two words are one instruction. In one case they are read as one, and a stage is found at a glance.',
    remediation: 'Write both in capitals.',
    messages: { case: '"{from}" and "{as}" of one instruction are written in different case.' },
    fix: 'safe',
    examples: { bad: 'FROM alpine:3.22 as base\n', good: 'FROM alpine:3.22 AS base\n' },
    references: ['https://docs.docker.com/reference/build-checks/from-as-casing/', 'https://docs.docker.com/reference/dockerfile/#format'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/host-only-commands.js

/** Editors and pagers, programs that administer a host, and those that show what happens at the moment. */
const pointless = new Set('vim vi nano emacs less more systemctl service shutdown reboot halt mount umount ifconfig ssh top htop ps free kill'.split(' '));
const hostOnlyCommands = commandRule({
    id: 'dockerfile/host-only-commands',
    severity: 'info',
    profile: 'strict',
    title: 'Command makes no sense in a build',
    in: 'run',
    stages: 'all',
    judge: ({ name, nameWord, args, pipeline }) => {
        if (name === undefined || nameWord === undefined || !pointless.has(name) || nameWord.pattern.includes('/'))
            return undefined;
        // `systemctl enable` only makes a link, and `--version` asks whether a program is there.
        if (args.some(({ value }) => /^(?:--version|-V|enable|disable|mask|unmask|preset)$/.test(value ?? '')))
            return undefined;
        if (name === 'ssh' && args.some(({ value }) => value === '-T' || value === '-o'))
            return undefined;
        return pipeline.commands.length > 1 && name === 'more' ? undefined : { messageId: 'host', at: nameWord.range, data: { name } };
    },
    rationale: `A build step has no terminal, no services and no devices of a host: such a command waits for input, fails, or tells something about
the sandbox that is gone a moment later.`,
    remediation: 'Leave the command out. Start programs by `CMD`, and look at a running container from outside.',
    messages: { host: '"{name}" is for a terminal or a running host and has nothing to do in a build.' },
    fix: 'none',
    examples: { bad: 'FROM debian:13\nRUN service nginx start\n', good: 'FROM debian:13\nCMD ["nginx", "-g", "daemon off;"]\n' },
    references: ['https://github.com/hadolint/hadolint/wiki/DL3001', 'https://docs.docker.com/engine/containers/multi-service_container/'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/inconsistent-keyword-case.js

const writtenAs = ({ file }, { keywordRange }) => {
    const text = file.text.slice(keywordRange.start, keywordRange.end);
    return { text, is: text === text.toUpperCase() ? 'upper' : text === text.toLowerCase() ? 'lower' : 'mixed' };
};
const inconsistentKeywordCase = defineRule({
    meta: {
        id: 'dockerfile/inconsistent-keyword-case',
        kind: 'dockerfile',
        severity: 'info',
        profile: 'strict',
        title: 'Instruction keywords mix letter case',
        rationale: 'Keywords in one case stand out from their arguments. One that differs is overlooked, by people and by tools that search for it.',
        remediation: 'Write all keywords in capitals.',
        messages: { case: '"{keyword}" is not written like the other keywords of the file.' },
        fix: 'safe',
        examples: { bad: 'FROM alpine:3.22\nrun true\nUSER app\n', good: 'FROM alpine:3.22\nRUN true\nUSER app\n' },
        references: [
            'https://docs.docker.com/reference/build-checks/consistent-instruction-casing/',
            'https://docs.docker.com/reference/dockerfile/#format',
        ],
    },
    create(dockerfile) {
        const written = dockerfile.instructions.map(instruction => writtenAs(dockerfile, instruction).is);
        const lower = written.filter(is => is === 'lower').length;
        const usual = lower > written.filter(is => is === 'upper').length ? 'lower' : 'upper';
        const asUsual = (text) => (usual === 'lower' ? text.toLowerCase() : text.toUpperCase());
        return {
            *instruction(instruction) {
                const { text, is } = writtenAs(dockerfile, instruction);
                if (is === usual || instruction.onbuild)
                    return;
                const range = instruction.keywordRange;
                yield {
                    messageId: 'case',
                    at: range,
                    data: { keyword: text },
                    fix: { title: 'Write it like the others', edits: [{ range, newText: asUsual(text) }] },
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/insecure-build-entitlement.js


function* insecure_build_entitlement_judge({ flags, security, network, mounts }) {
    const flagOf = (name) => flags.find(flag => flag.name === name);
    const securityFlag = flagOf('security');
    if (security === 'insecure' && securityFlag)
        yield { messageId: 'insecure', at: securityFlag.range };
    const networkFlag = flagOf('network');
    if (network === 'host' && networkFlag)
        yield { messageId: 'network', at: networkFlag.range, severity: 'medium' };
    for (const { type, options, flag } of mounts) {
        const paths = ['source', 'src', 'from', 'target', 'dst', 'destination'].map(name => options.get(name) ?? '');
        if (type === 'bind' && paths.some(path => isRuntimeSocket(path)))
            yield { messageId: 'socket', at: flag.range, severity: 'medium' };
    }
}
const insecureBuildEntitlement = instructionRule({
    id: 'dockerfile/insecure-build-entitlement',
    severity: 'high',
    title: 'Build step asks for an elevated entitlement',
    on: 'run',
    stages: 'all',
    judge: insecure_build_entitlement_judge,
    rationale: `A step with \`--security=insecure\` runs with all privileges of the builder: what it downloads, and every package that it installs,
can leave the sandbox and change the machine and the images of others. With \`--network=host\` it reaches what only listens on that machine.`,
    remediation: 'Remove the flag. Build what needs privileges (devices, mounts, nested containers) on a machine of its own that is thrown away, and copy the result.',
    messages: {
        insecure: 'This step runs with all privileges of the builder ("--security=insecure").',
        network: 'This step runs in the network of the machine that builds ("--network=host").',
        socket: "This step mounts the container runtime's socket, with which it can do everything that the engine can.",
    },
    fix: 'none',
    examples: {
        bad: 'FROM debian:13\nRUN --security=insecure make install\n',
        good: 'FROM debian:13\nRUN make install\n',
    },
    standards: { mitre: ['T1612'] },
    references: [
        'https://docs.docker.com/reference/dockerfile/#run---security',
        'https://docs.docker.com/reference/cli/docker/buildx/build/#allow',
        'https://cwe.mitre.org/data/definitions/250.html',
    ],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/commands/command-edits.js


/** True when a comment line stands in the range, which an edit would take along. */
const command_edits_holdsComment = ({ comments }, range) => comments.some(comment => (0,text_range/* overlaps */.$f)(comment.range, range));
/** All words of a command in order: wrappers with theirs, name, arguments. */
const command_edits_wordsOf = ({ wrappers, nameWord, args }) => [
    ...wrappers.flatMap(wrapper => [wrapper.word, ...wrapper.args]),
    ...(nameWord === undefined ? [] : [nameWord]),
    ...args,
];
/** The edit that takes arguments out together with the space (or, in exec form, the comma) before the first of them. Undefined when a comment would go with them. */
const removeArguments = (dockerfile, command, first, last = first) => {
    const words = command_edits_wordsOf(command);
    const before = words[words.indexOf(first) - 1];
    if (before === undefined || before.range.end > first.range.start)
        return undefined;
    const range = { start: before.range.end, end: last.range.end };
    return command_edits_holdsComment(dockerfile, range) ? undefined : { range, newText: '' };
};
/** The edit that takes out everything from one word up to another one. Undefined when a comment would go with it. */
const removeUpTo = (dockerfile, first, next) => {
    const range = { start: first.range.start, end: next.range.start };
    return range.start >= range.end || command_edits_holdsComment(dockerfile, range) ? undefined : { range, newText: '' };
};
/** True when a word stands in the exec form, as a JSON string. */
const command_edits_isJson = ({ text }) => text.length >= 2 && text.startsWith('"') && text.endsWith('"');
/** True when the word's characters in the file are its text, so that an edit inside it is meaningful. */
const isLiteral = ({ file }, { text, range }) => file.text.slice(range.start, range.end) === text;
/** The edit that puts an argument behind a word, in the form (shell or exec) in which the word stands. */
const insertArgument = (command, after, argument) => {
    const end = after.range.end;
    const json = command.nesting === 'top' && command_edits_isJson(after) && command.range.start < (command_edits_wordsOf(command)[0]?.range.start ?? 0);
    return { range: { start: end, end }, newText: json ? `, "${argument}"` : ` ${argument}` };
};
/** The edit that takes an option out: its word and its value's, or its letter out of a cluster (`-fsSLk`). */
const removeOption = (dockerfile, command, option) => {
    const { name, word, valueWord } = option;
    const isCluster = /^-[A-Za-z]$/.test(name) &&
        !word.pattern.startsWith('--') &&
        word.pattern.length > (valueWord ? 2 : name.length + option.pattern.length);
    if (!isCluster)
        return removeArguments(dockerfile, command, word, valueWord);
    const at = word.text.indexOf(name.slice(1), 1);
    if (valueWord !== undefined || option.pattern !== '' || at === -1 || !isLiteral(dockerfile, word))
        return undefined;
    const start = word.range.start + at;
    return { range: { start, end: start + 1 }, newText: '' };
};
/** The edit that takes one pair out of an ENV or ARG, or the whole instruction when it is the only one. */
const removePair = (dockerfile, instruction, pairs, pair) => {
    if (pairs.length === 1)
        return removeInstruction(dockerfile, instruction);
    const at = pairs.indexOf(pair);
    const next = pairs[at + 1];
    const before = pairs[at - 1];
    const range = next === undefined
        ? { start: before?.range.end ?? pair.range.start, end: pair.range.end }
        : { start: pair.range.start, end: next.range.start };
    return command_edits_holdsComment(dockerfile, range) ? undefined : { range, newText: '' };
};

// EXTERNAL MODULE: ./build/artifacts/dockerfile/walk.js
var walk = __webpack_require__(8645);
;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/packages/manager-configuration.js

/** The instruction may write the setting to the configuration, or put a file there that this file does not show. */
const mayConfigure = (dockerfile, instruction, { place, text: setting }) => {
    if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
        return (instruction.destination?.text ?? '').includes(place);
    if (instruction.keyword !== 'RUN')
        return false;
    const text = dockerfile.file.text.slice(instruction.range.start, instruction.range.end);
    return text.includes(place) && setting.test(text);
};
/** True when an instruction up to an offset, in the stage or below it, may have made the setting. */
const isConfigured = (dockerfile, stage, before, setting) => (stage ? (0,walk/* stageChain */.ap)(stage).flatMap(link => link.instructions) : dockerfile.instructions).some(instruction => instruction.range.start <= before && mayConfigure(dockerfile, instruction, setting));
/**
 * True for a variable that holds an option among others, or by its name may hold it: `apt-get install $APT_OPTS nginx`. The shell makes several
 * words of its value.
 */
const mayHold = ({ value, variables }, name, option) => variables.length > 0 && (value === undefined ? variables.some(variable => name.test(variable)) : option.test(value));

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/packages/questions.js

const yesOptions = ['-y', '--yes', '--assume-yes', '--assumeyes', '--no-confirm', '--noconfirm'];
/** Nothing is changed, so that nothing is asked. */
const dryOptions = [
    '-s',
    '--simulate',
    '--just-print',
    '--dry-run',
    '--recon',
    '--no-act',
    '--print-uris',
    '--assumeno',
    '-h',
    '--help',
    '--version',
];
/** `-qq`, `-q=2`: apt then says yes to everything. */
const isVeryQuiet = ({ options }) => {
    const quiet = options.filter(({ name }) => name === '-q' || name === '--quiet');
    return quiet.length > 1 || quiet.some(({ word }) => /^-{1,2}q(?:uiet)?=[2-9]$/.test(word.pattern));
};
const assumesYes = ({ name, value = '' }) => (name === '-o' || name === '--option' || name === '--setopt') && /^(?:APT::Get::)?Assume-?Yes["']?=["']?(?:1|true|yes)/i.test(value);
/** True when something answers: `yes |`, `echo y |`, `<<< y`. */
const isAnswered = ({ pipeline, position, redirects }) => pipeline.commands.slice(0, position).some(({ name }) => ['yes', 'echo', 'printf'].includes(name ?? '')) ||
    redirects.some(({ operator }) => operator === '<<<');
/**
 * True when the call asks before it changes packages. Sources: the manual pages apt-get(8), dnf(8) and zypper(8), of which the last takes
 * `--non-interactive` only before the sub-command.
 */
const asks = (call) => {
    const { command, manager, verb, arguments: args } = call;
    if (isAnswered(command) || findOption(args, ...yesOptions, ...dryOptions) !== undefined || args.options.some(assumesYes))
        return false;
    if (manager === 'apt')
        return !isVeryQuiet(args);
    if (manager === 'rpm')
        return true;
    const quietly = findOption(args, '-n', '--non-interactive');
    return manager === 'zypper' && (quietly === undefined || (verb !== undefined && quietly.word.range.start > verb.range.start));
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/interactive-install.js





const changing = {
    apt: /^(?:install|reinstall|satisfy|build-dep|remove|purge|autoremove|autopurge|upgrade|dist-upgrade|full-upgrade|safe-upgrade)$/,
    rpm: /^(?:(?:local|re|group)?install|group-install|builddep|in|remove|erase|autoremove|update|upgrade|distro-sync|downgrade|swap)$/,
    zypper: /^(?:install|in|remove|rm|update|up|patch|dist-upgrade|dup|source-install|si)$/,
};
/** Sub-commands that do something without being told to what. */
const worksAlone = /upgrade|update|^up$|^dup$|^patch$|autoremove|autopurge|distro-sync/;
const settings = {
    apt: { place: '/etc/apt', text: /Assume-Yes[\s"'\\=]{1,6}(?:true|1|yes)/i },
    rpm: { place: '/etc/', text: /assumeyes\s{0,3}=\s{0,3}(?:true|1|yes)/i },
};
const optionNames = /opt|flag|arg|param|yes/i;
const interactive_install_option = /(?:^|\s)(?:-[a-z]{0,6}y[a-z]{0,6}|--(?:assume-?)?yes|--non-interactive|-n|-qq)(?:\s|$)/i;
const interactive_install_judge = (command, { dockerfile, instruction }) => {
    const call = packageCommand(command);
    const { nameWord } = command;
    const verb = call?.verb;
    if (call === undefined || verb?.value === undefined || nameWord === undefined || changing[call.manager]?.test(verb.value) !== true)
        return undefined;
    const hasWork = call.operands.length > 0 || worksAlone.test(verb.value) || command.wrappers.some(({ name }) => name === 'xargs');
    if (!hasWork || !asks(call) || command.args.some(word => mayHold(word, optionNames, interactive_install_option)))
        return undefined;
    const setting = settings[call.manager];
    if (setting && isConfigured(dockerfile, instruction.stage, instruction.range.start, setting))
        return undefined;
    const isZypper = call.manager === 'zypper';
    const after = isZypper ? nameWord : verb;
    const added = isZypper ? '--non-interactive' : '-y';
    return {
        messageId: 'asks',
        at: { start: nameWord.range.start, end: verb.range.end },
        data: { command: calledAs(call), option: added },
        ...(isLiteral(dockerfile, after) && { fix: { title: `Add ${added}`, edits: [insertArgument(command, after, added)] } }),
    };
};
const interactiveInstall = commandRule({
    id: 'dockerfile/interactive-install',
    severity: 'low',
    profile: 'hardening',
    family: 'build-hygiene',
    title: 'Package install can wait for input',
    in: 'run',
    stages: 'all',
    judge: interactive_install_judge,
    rationale: `A build has nobody who answers. The package manager asks as soon as a package brings others along, gets no answer and gives up: a
build that worked breaks on the day on which a dependency is added, often with a security update.`,
    remediation: 'Add `-y` (`zypper --non-interactive`). `DEBIAN_FRONTEND=noninteractive` is about the questions of the packages and does not answer this one.',
    messages: { asks: '"{command}" asks before it goes on; "{option}" is missing.' },
    fix: 'safe',
    examples: {
        bad: 'FROM debian:13\nRUN apt-get update && apt-get install --no-install-recommends nginx\n',
        good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends nginx\n',
    },
    references: [
        'https://docs.docker.com/build/building/best-practices/#apt-get',
        'https://manpages.debian.org/stable/apt/apt-get.8.en.html',
        'https://dnf.readthedocs.io/en/latest/command_ref.html',
    ],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/invalid-port.js

const maxPort = 65_535;
const written = /^(\d{1,9})(?:-(\d{1,9}))?(?:\/\w{1,8})?$/;
/** The first number that is not a port; 0 means nothing to EXPOSE. */
const wrongNumber = (text) => {
    const [, from, to] = written.exec(text) ?? [];
    return [from, to].find(number => number !== undefined && (Number(number) > maxPort || Number(number) === 0));
};
const invalidPort = instructionRule({
    id: 'dockerfile/invalid-port',
    severity: 'low',
    profile: 'hardening',
    title: 'EXPOSE port out of range',
    on: 'expose',
    stages: 'all',
    *judge({ ports }) {
        for (const { word } of ports) {
            const number = wrongNumber(word.expanded.value ?? '');
            if (number !== undefined)
                yield { messageId: 'range', at: word.range, data: { port: number } };
        }
    },
    rationale: `Ports are 1 to 65535. A number outside is a mistake that either fails the build or documents a port that does not exist, while the
one that the program listens on is not documented.`,
    remediation: 'Write the port on which the program listens.',
    messages: { range: 'EXPOSE names the port {port}, which does not exist.' },
    fix: 'none',
    examples: { bad: 'FROM nginx:1.27\nEXPOSE 80800\n', good: 'FROM nginx:1.27\nEXPOSE 8080\n' },
    references: ['https://docs.docker.com/reference/dockerfile/#expose', 'https://www.rfc-editor.org/rfc/rfc6335#section-6'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/legacy-key-value.js

const withEquals = ({ text }, { nameRange, value, range }) => {
    const written = text.slice(nameRange.end, range.end);
    const own = written.trim();
    if (value === undefined || written.includes('\n') || own === '')
        return undefined;
    const isQuoted = /^"[^"\\]*"$|^'[^'\\]*'$/.test(own);
    const isPlain = /^[^\s"'\\]+$/.test(own);
    if (!isQuoted && !isPlain && /["'\\]/.test(own))
        return undefined;
    return { range: { start: nameRange.end, end: range.end }, newText: `=${isQuoted || isPlain ? own : `"${own}"`}` };
};
const legacyKeyValue = instructionRule({
    id: 'dockerfile/legacy-key-value',
    severity: 'info',
    profile: 'strict',
    title: 'Legacy space-separated key value',
    on: 'instruction',
    stages: 'all',
    judge: (instruction, { file }) => {
        const { keyword } = instruction;
        const pair = keyword === 'ENV' || keyword === 'LABEL' ? instruction.pairs[0] : undefined;
        const after = pair && file.text.charAt(pair.nameRange.end);
        if (pair?.value === undefined || after === '=' || after === '')
            return undefined;
        const edit = withEquals(file, pair);
        return {
            messageId: 'legacy',
            at: pair.range,
            data: { keyword, name: pair.name },
            ...(edit && { fix: { title: 'Write an equals sign', edits: [edit] } }),
        };
    },
    rationale: `Without an equals sign everything up to the end of the line is one value: a second pair on the line, or a comment behind it, silently
becomes a part of it. The form is deprecated.`,
    remediation: 'Write `KEY=value`, in quotes where the value has spaces.',
    messages: { legacy: '{keyword} "{name}" has no equals sign, so that the rest of the line is its value.' },
    fix: 'safe',
    examples: { bad: 'FROM alpine:3.22\nENV APP_HOME /app\n', good: 'FROM alpine:3.22\nENV APP_HOME=/app\n' },
    references: [
        'https://docs.docker.com/reference/build-checks/legacy-key-value-format/',
        'https://docs.docker.com/reference/dockerfile/#env',
    ],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/maintainer-deprecated.js

const asLabel = ({ text }, { range, keywordRange, startLine, endLine, onbuild }) => {
    const value = text
        .slice(keywordRange.end, range.end)
        .trim()
        .replace(/^(["'])([^"']*)\1$/, '$2');
    if (value === '' || startLine !== endLine || onbuild)
        return undefined;
    return { range, newText: `LABEL org.opencontainers.image.authors="${value.replace(/["\\$]/g, '\\$&')}"` };
};
const maintainerDeprecated = instructionRule({
    id: 'dockerfile/maintainer-deprecated',
    severity: 'info',
    profile: 'strict',
    title: 'MAINTAINER is deprecated',
    on: 'instruction',
    stages: 'all',
    judge: (instruction, { file }) => {
        if (instruction.keyword !== 'MAINTAINER')
            return undefined;
        const edit = asLabel(file, instruction);
        return { messageId: 'maintainer', at: instruction.keywordRange, ...(edit && { fix: { title: 'Write a label', edits: [edit] } }) };
    },
    rationale: `Builders read \`MAINTAINER\` only for the sake of old files. A label says the same in a form that registries, scanners and people who
look for the owner of an image understand.`,
    remediation: 'Write `LABEL org.opencontainers.image.authors="\u2026"`.',
    messages: { maintainer: 'MAINTAINER is deprecated; a label says who answers for the image.' },
    fix: 'safe',
    examples: {
        bad: 'FROM alpine:3.22\nMAINTAINER Acme Team <team@acme.example>\n',
        good: 'FROM alpine:3.22\nLABEL org.opencontainers.image.authors="Acme Team <team@acme.example>"\n',
    },
    references: [
        'https://docs.docker.com/reference/build-checks/maintainer-deprecated/',
        'https://github.com/opencontainers/image-spec/blob/main/annotations.md',
    ],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/commands/append-command.js

/**
 * The edit that lets a RUN end with one more command, after `&&`. Undefined where the end is not that of a plain command: exec form,
 * here-documents, a closing bracket or keyword, a comment of the shell.
 */
const appendCommand = (dockerfile, run, command) => {
    const { file } = dockerfile;
    const { form, range, script } = run.command;
    const last = script?.commands.filter(({ nesting }) => nesting === 'top').at(-1);
    const end = Math.max(0, ...(script?.commands ?? []).filter(({ nesting }) => nesting === 'top').map(({ range: own }) => own.end));
    if (form !== 'shell' || run.heredocs.length > 0 || last === undefined || end !== range.end || end !== run.range.end)
        return undefined;
    const at = { start: end, end };
    if (run.startLine === run.endLine)
        return { range: at, newText: ` && ${command}` };
    const lineStart = file.lines.lineStart(file.lines.line(end));
    const indent = /^[ \t]*/.exec(file.text.slice(lineStart, end))?.[0] ?? '';
    return { range: at, newText: ` ${dockerfile.escape}${lineBreakNear(file, end)}${indent}&& ${command}` };
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/commands/stage-state.js
const stage_state_nothing = { shell: undefined, workdir: undefined, user: undefined };
const stage_state_after = (state, instruction) => {
    switch (instruction.keyword) {
        case 'SHELL':
            return { ...state, shell: instruction };
        case 'WORKDIR':
            return { ...state, workdir: instruction };
        case 'USER':
            return { ...state, user: instruction };
        default:
            return state;
    }
};
const pairsOf = (instruction) => {
    if (instruction.keyword === 'ENV')
        return instruction.pairs;
    return instruction.keyword === 'ARG' ? instruction.declarations : [];
};
/** What holds at each instruction of a Dockerfile. Made in one pass. */
class StageStates {
    #before = new Map();
    #assigned = new Map();
    constructor({ stages }) {
        const ends = new Map();
        for (const stage of stages) {
            let state = (stage.parent && ends.get(stage.parent)) ?? stage_state_nothing;
            for (const instruction of stage.instructions) {
                this.#before.set(instruction, state);
                if (instruction.keyword === 'ONBUILD' && instruction.trigger)
                    this.#before.set(instruction.trigger, state);
                state = stage_state_after(state, instruction);
                this.#note(stage, instruction);
            }
            ends.set(stage, state);
        }
    }
    /** What the instructions before one have set. */
    before(instruction) {
        return this.#before.get(instruction) ?? stage_state_nothing;
    }
    /** The assignment of a variable that a RUN sees: by ENV in its stage or below, or by an ARG of its own stage. */
    variable(name, seenBy) {
        for (let stage = seenBy.stage; stage !== undefined; stage = stage.parent) {
            const found = this.#assigned
                .get(stage)
                ?.get(name)
                ?.findLast(({ at, keyword }) => at < seenBy.range.start && (keyword === 'ENV' || stage === seenBy.stage));
            if (found !== undefined)
                return found.pair;
        }
        return undefined;
    }
    #note(stage, instruction) {
        if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG')
            return;
        const names = this.#assigned.get(stage) ?? new Map();
        this.#assigned.set(stage, names);
        for (const pair of pairsOf(instruction)) {
            const assignment = { at: instruction.range.start, keyword: instruction.keyword, pair };
            const others = names.get(pair.name);
            if (others)
                others.push(assignment);
            else
                names.set(pair.name, [assignment]);
        }
    }
}

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/packages/package-index.js


/** The calls of package managers in a RUN, in order. */
const packageCalls = (run) => {
    const calls = [];
    for (const command of run.command.script?.commands ?? []) {
        const call = packageCommand(command);
        if (call !== undefined)
            calls.push(call);
    }
    return calls;
};
/** True when the call installs or upgrades packages. */
const installs = ({ action }) => action === 'install' || action === 'upgrade';
/**
 * True for `yum update` without names: it is written for a refresh of the index, as `apt-get update` is one, but renews the packages.
 * The same for dnf and zypper, and for `pacman -Syu`.
 */
const renewsAll = ({ manager, verb, arguments: args, operands }) => {
    if (operands.length > 0)
        return false;
    if (manager === 'pacman')
        return findOption(args, '-S', '--sync') !== undefined && findOption(args, '-u', '--sysupgrade') !== undefined;
    return (manager === 'rpm' || manager === 'zypper') && ['update', 'up'].includes(verb?.value ?? '');
};
/** True when the call loads the index, whatever else it does. */
const loadsIndex = (call) => {
    const { manager, arguments: args } = call;
    if (call.action === 'refresh' || renewsAll(call))
        return true;
    if (manager === 'apk')
        return findOption(args, '-U', '--update', '--update-cache') !== undefined;
    return manager === 'pacman' && findOption(args, '-y', '--refresh') !== undefined;
};
/** True when the call installs with an index that it loads for itself. */
const hasOwnIndex = (call) => loadsIndex(call) || (call.manager === 'apk' && findOption(call.arguments, '--no-cache') !== undefined);
/** Programs and builtins that neither install packages nor run what does. */
const plainPrograms = new Set((': [ addgroup adduser apt-config apt-key apt-mark awk basename cat cd chgrp chmod chown cp curl cut date delgroup deluser dirname ' +
    'dpkg-reconfigure echo env exit export false find gpg grep groupadd head hostname id ldconfig ln locale-gen ls mkdir mktemp mv pwd ' +
    'readlink rm rmdir sed set shift sleep sort stat tail tee test touch tr true umask uname uniq unset update-ca-certificates ' +
    'update-locale useradd usermod wc wget whoami').split(' '));
/** True when the command's name is only known at build time: it may be anything, also `apt-get install`. */
const isUnknownProgram = ({ name, nameWord }) => nameWord !== undefined && (name === undefined || nameWord.variables.length > 0);
/** True when the command may install packages without the text saying so: a script, a build tool, a variable. */
const mayInstall = (command) => isUnknownProgram(command) || (command.name !== undefined && !plainPrograms.has(command.name) && packageCommand(command) === undefined);
/** True when all that the RUN does is known: nothing in it but the calls of package managers installs. */
const isPlain = ({ command: { script } }) => script?.complete === true && !script.commands.some(mayInstall);
/** Notes what a RUN needs from the layers before it. */
const note = (installers, run, calls) => {
    const seen = new Set();
    for (const call of calls) {
        if (seen.has(call.manager) || !(installs(call) || loadsIndex(call)))
            continue;
        if (loadsIndex(call))
            installers.delete(call.manager);
        if (hasOwnIndex(call)) {
            if (loadsIndex(call))
                seen.add(call.manager);
            continue;
        }
        seen.add(call.manager);
        installers.set(call.manager, run);
    }
};
/** What comes after each RUN that loads an index. One pass from the end of the file. */
const indexFollowings = (dockerfile) => {
    const found = new Map();
    const continued = new Map();
    for (const stage of dockerfile.stages.toReversed()) {
        const installers = new Map(continued.get(stage));
        for (let at = stage.instructions.length - 1; at >= 0; at -= 1) {
            const instruction = stage.instructions[at];
            if (instruction?.keyword !== 'RUN')
                continue;
            const calls = packageCalls(instruction);
            if (calls.some(loadsIndex))
                found.set(instruction, { next: stage.instructions[at + 1], installs: new Map(installers) });
            note(installers, instruction, calls);
        }
        if (stage.parent === undefined)
            continue;
        const inParent = continued.get(stage.parent) ?? new Map();
        for (const [manager, run] of installers)
            inParent.set(manager, run);
        continued.set(stage.parent, inParent);
    }
    return found;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/packages/pip.js

const syntax = {
    short: 'rceifdbtCp',
    long: [
        ...[
            'requirement',
            'constraint',
            'editable',
            'index-url',
            'extra-index-url',
            'find-links',
            'trusted-host',
            'target',
            'prefix',
            'root',
            'src',
            'python',
        ],
        ...[
            'platform',
            'python-version',
            'implementation',
            'abi',
            'no-binary',
            'only-binary',
            'cache-dir',
            'timeout',
            'retries',
            'proxy',
            'cert',
            'log',
            'default-timeout',
        ],
        ...[
            'upgrade-strategy',
            'progress-bar',
            'global-option',
            'install-option',
            'config-settings',
            'build-constraint',
            'allow-insecure-host',
            'index',
            'default-index',
        ],
        ...[
            'exists-action',
            'report',
            'with',
            'from',
            'suffix',
            'pip-args',
            'spec',
            'client-cert',
            'use-feature',
            'group',
            'override',
            'overrides',
            'link-mode',
        ],
    ],
};
const isPip = (name) => /^pip(?:\d(?:\.\d{1,2})?)?$/.test(name);
const isPython = (name) => /^(?:python|pypy)(?:\d(?:\.\d{1,2})?)?$/.test(name);
/** The arguments of pip, however it is called: `pip3 install`, `python -m pip install`, `uv pip install`. Undefined for other commands. */
const pipArguments = ({ name = '', args }) => {
    // Why first: it is asked of every command, and the names of few programs begin so.
    if (!name.startsWith('p') && name !== 'uv')
        return undefined;
    if (isPip(name) || name === 'pipx')
        return readArguments(args, syntax);
    if (name === 'uv')
        return readArguments(args[0]?.value === 'pip' ? args.slice(1) : args, syntax);
    if (!isPython(name))
        return undefined;
    const module = args.findIndex(({ value }) => value === '-m');
    return module !== -1 && isPip(args[module + 1]?.value ?? '') ? readArguments(args.slice(module + 2), syntax) : undefined;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/packages/package-caches.js




/** Where each of them keeps it: absolute folders, and what the end of a folder in a home is called. */
const folders = {
    apt: ['/var/lib/apt/lists'],
    apk: ['/var/cache/apk', '/etc/apk/cache'],
    rpm: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/tdnf'],
    zypper: ['/var/cache/zypp'],
    pip: ['.cache/pip'],
    yarn: ['.cache/yarn', '.yarn/berry/cache', '.yarn/cache', '/usr/local/share/.cache'],
};
const withoutEnd = (path) => path.replace(/\/[*.]?$/, '').replace(/\/$/, '');
/** True when what a path names holds the folder, or is in it: then the path's owner thought of it. */
const covers = (path, folder) => {
    const clean = withoutEnd(path);
    if (clean === '' || clean.includes('{'))
        return clean.includes(folder.split('/').at(-2) ?? folder);
    if (!folder.startsWith('/'))
        return clean.includes(`/${folder}`) || clean.endsWith('/.cache') || clean.endsWith('.cache/*');
    return folder === clean || folder.startsWith(`${clean}/`) || clean.startsWith(folder);
};
const coversOne = (path, owner) => folders[owner].some(folder => covers(path, folder));
/** True when a mount that is not part of the layer holds the cache. */
const isMounted = ({ mounts }, owner) => mounts.some(({ type, options }) => {
    const target = options.get('target') ?? options.get('dst') ?? options.get('destination');
    return (type === 'cache' || type === 'tmpfs') && target !== undefined && (coversOne(target, owner) || /[$]/.test(target));
});
/** Sub-commands that empty a cache. */
const isEmptied = ({ name = '', args }, owner) => {
    const words = args.flatMap(({ value }) => (value === undefined || value.startsWith('-') ? [] : [value]));
    switch (owner) {
        case 'rpm':
            return /^(?:yum|dnf5?|microdnf|tdnf)$/.test(name) && words[0] === 'clean' && (words[1] === 'all' || words[1] === undefined);
        case 'zypper':
            return name === 'zypper' && (words[0] === 'clean' || words[0] === 'cc');
        case 'pip':
            return words.includes('cache') && (words.includes('purge') || words.includes('remove'));
        case 'yarn':
            return name === 'yarn' && words[0] === 'cache' && words[1] === 'clean';
        default:
            return false;
    }
};
const removes = ({ name, args }, owner) => (name === 'rm' || (name === 'find' && args.some(({ value }) => value === '-delete' || value === '-exec'))) &&
    args.some(({ pattern }) => coversOne(pattern, owner));
/** A script of the file's own that by its name cleans up. */
const mayClean = ({ nameWord }) => /clean/i.test(nameWord?.pattern ?? '');
/** True when a RUN leaves nothing of what a call downloaded, as far as its text tells. */
const leavesNoCache = (run, { owner, command: last }) => {
    const { script } = run.command;
    return (script?.complete !== true ||
        isMounted(run, owner) ||
        script.commands.some(
        // Why only behind it: what is emptied before is filled again.
        command => command.range.start > last.range.start && (isEmptied(command, owner) || removes(command, owner) || mayClean(command))));
};
const packageOwner = (call) => {
    const { manager, action, arguments: args } = call;
    if (manager === 'apk')
        return action === 'install' && findOption(args, '--no-cache') === undefined ? 'apk' : undefined;
    if (manager === 'apt')
        return action === 'refresh' || installs(call) ? 'apt' : undefined;
    return (manager === 'rpm' || manager === 'zypper') && installs(call) ? manager : undefined;
};
const pipCall = (command) => {
    const args = command.name === 'uv' || command.name === 'pipx' ? undefined : pipArguments(command);
    const verb = args?.operands[0];
    if (args === undefined || verb?.value !== 'install')
        return undefined;
    return findOption(args, '--no-cache-dir', '--no-cache', '--cache-dir') === undefined ? { owner: 'pip', command, verb } : undefined;
};
/** Yarn 2 and later keep the cache in the project, or where its configuration says. */
const isModernYarn = ({ args }) => args.some(({ pattern }) => /^--(?:immutable|cache-folder|inline-builds)|^(?:workspaces|dlx)$/.test(pattern));
const yarnCall = (command) => {
    const verb = command.args.find(({ value }) => value !== undefined && !value.startsWith('-')) ?? command.nameWord;
    const isInstall = command.name === 'yarn' && (verb === command.nameWord || verb?.value === 'install' || verb?.value === 'add');
    const isVersion = command.args.some(({ value }) => value === '--version' || value === '-v' || value === '--help');
    return isInstall && verb && !isVersion && !isModernYarn(command) ? { owner: 'yarn', command, verb } : undefined;
};
/** Reads a command as one that keeps what it downloads; undefined for others, and when its options say that it does not. */
const cachingCall = (command) => {
    const call = packageCommand(command);
    const owner = call && packageOwner(call);
    if (call?.verb !== undefined && owner !== undefined)
        return { owner, command, verb: call.verb };
    return pipCall(command) ?? yarnCall(command);
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/package-cache-left-behind.js






/** Variables that switch a cache off, or put it where the file does not say. */
const package_cache_left_behind_settings = {
    pip: ['PIP_NO_CACHE_DIR', 'PIP_CACHE_DIR'],
    yarn: ['YARN_CACHE_FOLDER', 'YARN_ENABLE_GLOBAL_CACHE'],
};
const isSwitchedOff = ({ owner, command }, run, states) => (package_cache_left_behind_settings[owner] ?? []).some(name => (states.variable(name, run)?.value?.text ?? '') !== '' ||
    command.assignments.some(assignment => assignment.name === name) ||
    run.command.script?.commands.some(({ name: other, args }) => other === 'export' && args.some(({ prefix }) => prefix.startsWith(`${name}=`))) === true);
/** `pip config set global.no-cache-dir true` and its like. */
const package_cache_left_behind_isConfigured = ({ file }, { owner }, run) => owner === 'pip' &&
    /no[-_]cache[-_]dir["'\s=]{1,6}(?:1|true|yes|on|false)/i.test(file.text.slice(run.stage?.range.start ?? 0, run.range.end));
const options = { apk: '--no-cache', pip: '--no-cache-dir' };
const cleaners = (program) => ({
    apt: 'rm -rf /var/lib/apt/lists/*',
    rpm: `${program} clean all`,
    zypper: 'zypper clean --all',
    yarn: 'yarn cache clean',
});
const package_cache_left_behind_reportOf = (dockerfile, run, { owner, command, verb }) => {
    const option = options[owner];
    const cleaner = cleaners(command.name ?? '')[owner];
    const edit = option
        ? isLiteral(dockerfile, verb)
            ? insertArgument(command, verb, option)
            : undefined
        : cleaner && appendCommand(dockerfile, run, cleaner);
    return {
        messageId: owner,
        at: { start: command.nameWord?.range.start ?? verb.range.start, end: Math.max(verb.range.end, command.nameWord?.range.end ?? 0) },
        data: { command: [command.name, ...(verb === command.nameWord ? [] : [verb.text])].join(' '), cleaner: option ?? cleaner ?? '' },
        ...(edit && { fix: { title: option ? `Add ${option}` : 'Empty the cache in the same step', edits: [edit] } }),
    };
};
const packageCacheLeftBehind = defineRule({
    meta: {
        id: 'dockerfile/package-cache-left-behind',
        kind: 'dockerfile',
        severity: 'info',
        profile: 'hardening',
        family: 'build-hygiene',
        title: 'Package manager cache kept in the layer',
        rationale: `Indexes and archives that a package manager downloads stay in the layer of the step that loaded them, also when a later step deletes
them. They make the image larger, and the index tells whoever gets in what was current on the day of the build.`,
        remediation: 'Empty the cache at the end of the same `RUN`, tell the program to keep none (`apk add --no-cache`, `pip install --no-cache-dir`), or mount the folder (`--mount=type=cache`).',
        messages: {
            apt: 'The package lists that "{command}" needs stay in the image; remove them in the same step ("{cleaner}").',
            apk: '"{command}" leaves the index of the packages in the image; "{cleaner}" is missing.',
            rpm: '"{command}" leaves its cache in the image; empty it in the same step ("{cleaner}").',
            zypper: '"{command}" leaves its cache in the image; empty it in the same step ("{cleaner}").',
            pip: '"{command}" leaves the packages that it downloaded in the image; "{cleaner}" is missing.',
            yarn: '"{command}" leaves the packages that it downloaded in the image; empty the cache in the same step ("{cleaner}").',
        },
        fix: 'safe',
        examples: {
            bad: 'FROM alpine:3.22\nRUN apk add nginx\n',
            good: 'FROM alpine:3.22\nRUN apk add --no-cache nginx\n',
        },
        standards: { cisDocker: ['4.3'] },
        references: [
            'https://docs.docker.com/build/building/best-practices/#apt-get',
            'https://docs.docker.com/build/cache/optimize/#use-cache-mounts',
            'https://pip.pypa.io/en/stable/topics/caching/',
        ],
        peers: {
            DL3009: ['apt'],
            DL3019: ['apk'],
            DL3032: ['rpm'],
            DL3036: ['zypper'],
            DL3040: ['rpm'],
            DL3042: ['pip'],
            DL3060: ['yarn'],
        },
    },
    create(dockerfile) {
        const states = new StageStates(dockerfile);
        return {
            *run(run) {
                if (run.stage?.shipped === false || run.onbuild)
                    return;
                const calls = (run.command.script?.commands ?? []).flatMap(command => cachingCall(command) ?? []);
                // Why the last one of apt: the lists are loaded once and needed until then; a RUN that installs without loading them left none.
                const isLoaded = calls.some(({ owner, verb }) => owner === 'apt' && verb.value === 'update');
                const lastOfApt = isLoaded ? calls.findLast(({ owner }) => owner === 'apt') : undefined;
                const told = new Set();
                for (const call of calls) {
                    const { owner, command } = call;
                    const isNext = owner === 'apt' ? call === lastOfApt : !told.has(owner) || options[owner] !== undefined;
                    if (!isNext || command.args.some(word => mayHold(word, /opt|flag|arg|param|cache/i, /no-cache/)))
                        continue;
                    if (leavesNoCache(run, call) || isSwitchedOff(call, run, states) || package_cache_left_behind_isConfigured(dockerfile, call, run))
                        continue;
                    told.add(owner);
                    yield package_cache_left_behind_reportOf(dockerfile, run, call);
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/signature-switches.js


const signature_switches_isTrue = (value) => /^["']?(?:1|true|yes|on)["']?$/i.test(value ?? '');
const isFalse = (value) => /^["']?(?:0|false|no|off)["']?$/i.test(value ?? '');
const aptOptions = /^(?:apt::get::allowunauthenticated|acquire::allowinsecurerepositories|acquire::allowweakrepositories|acquire::allowdowngradetoinsecurerepositories|apt::get::force-yes)$/i;
const aptTool = ({ name, value = '' }) => {
    if (name === '--force-yes')
        return 'aptForceYes';
    if (['--allow-unauthenticated', '--allow-insecure-repositories', '--allow-weak-repositories'].includes(name))
        return 'aptUnauthenticated';
    const [key = '', set] = name === '-o' || name === '--option' ? value.split(/[= ]/) : [];
    return aptOptions.test(key) && signature_switches_isTrue(set) ? 'aptUnauthenticated' : undefined;
};
const yumTool = ({ name, value = '' }) => {
    if (name === '--nogpgcheck' || name === '--no-gpgchecks' || name === '--no-gpg-checks')
        return 'yum';
    const [key = '', set] = name === '--setopt' ? value.split('=') : [];
    return /(?:^|\.)(?:gpgcheck|localpkg_gpgcheck)$/i.test(key) && isFalse(set) ? 'yum' : undefined;
};
/** `zypper addrepo -G`, and `--no-gpgcheck` of addrepo and modifyrepo, hold for the repository from then on. Source: zypper(8). */
const zypperTool = ({ name }, verb) => {
    if (['--no-gpg-checks', '--allow-unsigned-rpm', '--no-gpgcheck'].includes(name))
        return 'zypper';
    return name === '-G' && ['addrepo', 'ar', 'modifyrepo', 'mr'].includes(verb ?? '') ? 'zypper' : undefined;
};
const rpmTool = ({ name }) => ['--nosignature', '--nodigest', '--noverify', '--nofiledigest', '--nopayload'].includes(name) ? 'rpm' : undefined;
const toolOf = ({ manager, verb }, option) => {
    switch (manager) {
        case 'apk':
            return option.name === '--allow-untrusted' ? 'apk' : undefined;
        case 'apt':
            return aptTool(option);
        case 'rpm':
            return yumTool(option);
        case 'zypper':
            return zypperTool(option, verb?.value);
        default:
            return undefined;
    }
};
/** Options with which rpm asks, verifies or removes: no package comes in. Source: rpm(8). */
const installsNothing = new Set(['-q', '--query', '-V', '--verify', '-e', '--erase', '-K', '--checksig']);
/** The options with which a command installs packages without looking at their signatures. */
const signatureSwitches = (command) => {
    if (command.name === 'rpm') {
        const { options, operands } = readArguments(command.args, {
            short: 'ErD',
            long: ['root', 'dbpath', 'define', 'eval', 'prefix', 'relocate'],
        });
        if (options.some(({ name }) => installsNothing.has(name)))
            return [];
        return options.flatMap(option => {
            const tool = rpmTool(option);
            return tool === undefined ? [] : [{ tool, option, packages: operands }];
        });
    }
    if (command.name === 'yum-config-manager' || command.name === 'dnf-config-manager') {
        return readArguments(command.args, { long: ['setopt'] })
            .options.filter(option => yumTool(option) !== undefined)
            .map(option => ({ tool: 'yum', option, packages: [] }));
    }
    const call = packageCommand(command);
    if (call === undefined)
        return [];
    return call.arguments.options.flatMap(option => {
        const tool = toolOf(call, option);
        return tool === undefined ? [] : [{ tool, option, packages: call.operands }];
    });
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/files/sed-text.js
/** What stands before a command of sed: the begin of the script, a quote, a separator, or the end of an address (`3s`, `$s`, `/x/s`). */
const beforeCommand = /[\s'";{!$/,\d]/;
/** What separates the parts of `s`. Others may too, but are not used; and so few let no text be searched to its end again and again. */
const delimiter = /[!#$%&()*+,./:;<=>?@[\]^`{|}~-]/;
/** The next place of a character that no backslash escapes; -1 when there is none. */
const unescaped = (text, character, from) => {
    for (let at = from; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === character)
            return at;
    }
    return -1;
};
/** The end of the second part of `s/x/y/`, whose `s` stands at `at`, with the range of what it writes; undefined when no such command is there. */
const substitution = (text, at) => {
    const separator = text[at + 1] ?? '';
    if (text[at] !== 's' || !delimiter.test(separator))
        return undefined;
    const middle = unescaped(text, separator, at + 2);
    const end = middle === -1 ? -1 : unescaped(text, separator, middle + 1);
    if (end === -1)
        return undefined;
    const replacement = text.slice(middle + 1, end);
    // `#` makes a comment of it; `&` and `\1` write again what was found.
    if (replacement.startsWith('#'))
        return { written: undefined, end };
    return { written: { start: /&|\\\d/.test(replacement) ? at + 2 : middle + 1, end }, end };
};
/**
 * The parts of a sed script (as written, with quotes) that it puts into the text: the second part of `s/x/y/` and the text of `a`, `i` and
 * `c`. What it looks for and what it deletes is no part of it. Source: POSIX, sed.
 */
const sedWrites = (text) => {
    const written = [];
    let at = 0;
    while (at < text.length) {
        const begins = at === 0 || beforeCommand.test(text[at - 1] ?? '');
        const found = begins ? substitution(text, at) : undefined;
        if (found !== undefined) {
            if (found.written !== undefined)
                written.push(found.written);
            at = found.end + 1;
        }
        else if (begins && /[aic]/.test(text[at] ?? '') && /[\s\\]/.test(text[at + 1] ?? '')) {
            const feed = text.indexOf('\n', at + 3);
            const end = feed === -1 ? text.length : feed;
            written.push({ start: at + 1, end });
            at = end;
        }
        else
            at += 1;
    }
    return written;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/files/written-settings.js


/** Programs that put their arguments or their here-document into a file. */
const writers = new Set(['echo', 'printf', 'cat', 'tee', 'sed']);
const writesFile = (command) => command.name === 'sed' ||
    command.name === 'tee' ||
    command.redirects.some(({ takesOutput, target }) => takesOutput && target !== undefined && !/^\/dev\/|^\d$/.test(target.pattern)) ||
    downstream(command).some(({ name }) => name === 'tee');
/** The parts of a command's arguments that it writes. `echo a b` writes its arguments as one text, most write each for itself. */
const argumentTexts = ({ file }, { name, args }) => {
    const [first, last] = [args[0]?.range, args.at(-1)?.range];
    if (name === 'sed')
        return args.flatMap(({ range }) => sedWrites(file.text.slice(range.start, range.end)).map(({ start, end }) => ({ start: range.start + start, end: range.start + end })));
    return name === 'echo' && first !== undefined && last !== undefined
        ? [{ start: first.start, end: last.end }]
        : args.map(({ range }) => range);
};
/** Several rules ask for them: they are found once, as long as the script lives. */
const written_settings_known = new WeakMap();
/** The parts of the file that a script writes into configuration files: arguments of echo, printf, sed and tee, and here-documents. */
const writtenTexts = (dockerfile, script) => {
    const found = written_settings_known.get(script) ??
        textsWrittenBy(dockerfile, script.commands.filter(command => writers.has(command.name ?? '') && writesFile(command)));
    written_settings_known.set(script, found);
    return found;
};
const textsWrittenBy = (dockerfile, commands) => commands.flatMap(command => [...argumentTexts(dockerfile, command), ...command.redirects.flatMap(({ body }) => body?.range ?? [])]);
/** So far back a line is looked at, that many settings in one line take no long time. */
const longestComment = 500;
/** True when the line (also one that begins behind a written `\n`) is a comment up to the place. */
const isInComment = (text, at) => {
    const line = text
        .slice(Math.max(0, at - longestComment), at)
        .split(/\n|\\n/)
        .at(-1);
    return line !== undefined && line.length < longestComment && /^[\s"']{0,8}#/.test(line);
};
/** Where a pattern (that cannot backtrack) first occurs in a part of the file, outside of comments. */
const findWritten = ({ file }, range, pattern) => {
    const text = file.text.slice(range.start, range.end);
    if (!pattern.test(text))
        return undefined;
    for (const found of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
        if (!isInComment(text, found.index))
            return { start: range.start + found.index, end: range.start + found.index + found[0].length };
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/package-signature-check-disabled.js






/** Settings of package sources. Each pattern has bounded repetitions only. */
const package_signature_check_disabled_settings = [
    ['trustedSource', /\btrusted[ \t]{0,4}=[ \t]{0,4}yes\b(?![^\]\n]{0,200}\][ \t]{1,8}(?:file|copy|cdrom):)/i],
    ['trustedSource', /^Trusted:[ \t]{0,4}yes\b/im],
    ['gpgcheck', /(?:\b|(?<=\\n))(?:localpkg_|repo_)?gpgcheck[ \t]{0,4}=[ \t]{0,4}(?:0|false|no|off)\b/i],
    ['aptUnauthenticated', /\b(?:AllowUnauthenticated|AllowInsecureRepositories)[ \t"'\\=]{1,6}(?:true|1|yes)\b/i],
];
function* package_signature_check_disabled_written(dockerfile, parts) {
    for (const part of parts) {
        for (const [messageId, pattern] of package_signature_check_disabled_settings) {
            const at = findWritten(dockerfile, part, pattern);
            if (at !== undefined)
                yield { messageId, at, data: { what: dockerfile.file.text.slice(at.start, at.end) } };
        }
    }
}
/** Files that package managers read. */
const sources = /^\/etc\/(?:apt|yum|dnf|zypp)/;
const copied = ({ destination, heredocs }) => sources.test(destination?.expanded.value ?? '') ? heredocs.map(({ bodyRange }) => bodyRange) : [];
const isFile = ({ pattern }) => /[/*]|\.(?:apk|rpm|deb)$/.test(pattern) && !pattern.includes('://');
/** `verified`: every package is a file whose checksum the script compares. `local`: every package is a file. */
const origin = (script, { packages }) => {
    if (packages.length === 0 || !packages.every(isFile))
        return 'any';
    const downloads = downloads_downloadsIn(script);
    const verified = new Set([...verifiedDownloads(script, downloads)].map(downloadName));
    if (packages.every(({ pattern }) => verified.has(lastPart(pattern))))
        return 'verified';
    return downloads.length === 0 ? 'local' : 'any';
};
const package_signature_check_disabled_severities = { verified: 'low', local: 'medium', any: 'high' };
const packageSignatureCheckDisabled = defineRule({
    meta: {
        id: 'dockerfile/package-signature-check-disabled',
        kind: 'dockerfile',
        severity: 'high',
        title: 'Package signature verification turned off',
        rationale: 'The signature is what protects packages on their way through mirrors, proxies and plain HTTP. Without the check, whoever controls one of them installs code as root into the image; ' +
            'the option often holds for all packages of the call and for their dependencies, not only for the one it was meant for.',
        remediation: 'Import the signing key and leave the check on: `signed-by=` in the source of apt, a key in `/etc/apk/keys`, `rpm --import` and `gpgcheck=1`. ' +
            'For a single file, compare its checksum before it is installed.',
        messages: {
            apk: '"{what}" installs packages of apk without a trusted signature.',
            aptUnauthenticated: '"{what}" lets apt install packages without a signature.',
            aptForceYes: '"{what}" lets apt do everything without asking, also install packages without a signature.',
            yum: '"{what}" installs packages without looking at their signatures.',
            zypper: '"{what}" installs packages without looking at their signatures.',
            rpm: '"{what}" installs a package without checking it.',
            trustedSource: '"{what}" takes a package source without looking at its signature.',
            gpgcheck: '"{what}" switches the check of package signatures off.',
            verified: '"{what}" installs without looking at signatures; the files themselves are checked by checksum, their dependencies are not.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'FROM alpine:3.22\nRUN apk add --allow-untrusted tool\n',
            good: 'FROM alpine:3.22\nCOPY tool.rsa.pub /etc/apk/keys/\nRUN apk add tool\n',
        },
        standards: { cisDocker: ['4.11'], mitre: ['T1195.002'] },
        references: [
            'https://wiki.debian.org/SecureApt',
            'https://cwe.mitre.org/data/definitions/347.html',
            'https://attack.mitre.org/techniques/T1195/002/',
        ],
        peers: {
            CKV2_DOCKER_7: ['apk', 'verified'],
            CKV2_DOCKER_8: ['aptUnauthenticated'],
            CKV2_DOCKER_9: ['yum', 'verified'],
            CKV2_DOCKER_10: ['rpm', 'verified'],
            CKV2_DOCKER_11: ['aptForceYes'],
        },
    },
    create(dockerfile) {
        const ofSwitch = (script, command, found) => {
            const { word, valueWord } = found.option;
            const at = { start: word.range.start, end: (valueWord ?? word).range.end };
            const from = origin(script, found);
            const edit = removeOption(dockerfile, command, found.option);
            return {
                messageId: from === 'verified' ? 'verified' : found.tool,
                at,
                severity: package_signature_check_disabled_severities[from],
                data: { what: dockerfile.file.text.slice(at.start, at.end).replaceAll(/[ \t\r\n\\]+/g, ' ') },
                ...(edit && { fix: { title: 'Check the signatures', edits: [edit] } }),
            };
        };
        return {
            *run({ command: { script } }) {
                if (script === undefined)
                    return;
                const byOption = script.commands.flatMap(command => signatureSwitches(command).map(found => ofSwitch(script, command, found)));
                const reports = [...byOption, ...package_signature_check_disabled_written(dockerfile, writtenTexts(dockerfile, script))];
                yield* reports.length < 2 ? reports : reports.toSorted((a, b) => a.at.start - b.at.start);
            },
            *copy(copy) {
                yield* package_signature_check_disabled_written(dockerfile, copied(copy));
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/text-credentials.js


/** Longer words are looked at in their beginning only. */
const text_credentials_maxLength = 4_096;
const text_credentials_variableName = /\$\{?([A-Za-z_]\w{0,63})/g;
/** Names of the variables in a piece of a word as written. */
const variablesIn = (text) => [...text.matchAll(text_credentials_variableName)].flatMap(match => match[1] ?? []);
/** What stands between `://` and the `@` of its authority, in the written text or in the pattern. */
const text_credentials_userinfo = (text) => {
    const start = text.indexOf('://') + 3;
    if (start === 2)
        return undefined;
    let end = start;
    let depth = 0;
    for (; end < Math.min(text.length, start + 600); end++) {
        const unit = text[end] ?? '';
        if (unit === '{')
            depth++;
        else if (unit === '}')
            depth--;
        else if (depth <= 0 && '/?# \t\r\n"\'`,;<>'.includes(unit))
            break;
    }
    const at = text.lastIndexOf('@', end - 1);
    return at > start ? text.slice(start, at) : undefined;
};
/** `https://user:password@host` and `https://token@host` with a variable; literal ones are told by `findCredential`. */
const urlPlace = (word) => {
    const pattern = text_credentials_userinfo(word.pattern.slice(0, text_credentials_maxLength));
    const written = text_credentials_userinfo(word.text.slice(0, text_credentials_maxLength));
    if (pattern === undefined || written === undefined)
        return undefined;
    const [user = '', ...rest] = written.split(':');
    const inPassword = variablesIn(rest.join(':'));
    const inUser = variablesIn(user).filter(name => secretName(name));
    const variables = [...inUser, ...inPassword];
    return variables.length > 0 ? { what: 'password in a URL', word, part: '\0', variables, proof: 'place' } : undefined;
};
const headerName = /^["']?([A-Za-z][\w-]{1,60}):[ \t]{0,8}/;
const text_credentials_scheme = /^(?:bearer|basic|token|apikey|bot)[ \t]{1,8}/i;
/** `Authorization: Bearer \u2026`, `PRIVATE-TOKEN: \u2026`. */
const headerPlace = (word) => {
    const header = headerName.exec(word.pattern);
    const name = header?.[1] ?? '';
    if (header === null || !(/^(?:proxy-)?authorization$/i.test(name) || secretName(name)))
        return undefined;
    const part = word.pattern.slice(header[0].length, text_credentials_maxLength).replace(text_credentials_scheme, '').trim();
    return part === '' ? undefined : { what: `"${name}" header`, word, part, variables: word.variables, proof: 'place' };
};
/** Keys of .npmrc, .yarnrc.yml and .aws/credentials, and the beginning of a .netrc line, before a credential. */
const configurationKeys = [
    '_authToken',
    ':_auth',
    ':_password',
    'npmAuthToken',
    'npmAuthIdent',
    'aws_secret_access_key',
    'aws_session_token',
    '^machine[ \\t]{1,8}\\S{1,255}[ \\t]{1,8}(?:login[ \\t]{1,8}\\S{1,255}[ \\t]{1,8})?password',
];
const configurationLine = new RegExp(`(${configurationKeys.join('|')})(?:[ \\t]{0,8}[=:][ \\t]{0,8}|[ \\t]{1,8})["']?([^\\s"']{1,512})`, 'm');
/** The shortest such line: `:_auth=x`. */
const minLineLength = 8;
/** What the lines of a text (a word of `echo`, a here-document) put into a configuration file. */
const configurationPart = (pattern) => {
    if (pattern.length < minLineLength)
        return undefined;
    const found = configurationLine.exec(pattern.slice(0, text_credentials_maxLength));
    const key = found?.[1]?.startsWith('machine') ? '.netrc password' : found?.[1]?.replace(/^:/, '');
    return found && key !== undefined ? { key, part: found[2] ?? '' } : undefined;
};
const configurationPlace = (word) => {
    const found = configurationPart(word.pattern);
    return found && { what: `"${found.key}" setting`, word, part: found.part, variables: word.variables, proof: 'place' };
};
/** A private key's first line alone is no key: scripts search for it. */
const minKeyLength = 100;
/** A literal of a vendor's format. */
const knownPlace = (word) => {
    if (word.value === undefined && !word.prefix.includes('://') && word.prefix.length < 12)
        return undefined;
    const text = word.pattern;
    const found = findCredential(text);
    if (found === undefined || found.verdict === 'placeholder' || text.slice(found.start, found.end).includes('\0'))
        return undefined;
    if (found.kind === 'private key' && text.length < minKeyLength)
        return undefined;
    return { what: found.kind, word, part: text.slice(found.start, found.end), variables: word.variables, proof: 'known' };
};
/** What any word of any command may show: a literal of a known format, a password in a URL, a line of a credentials file. */
const wordPlaces = (word) => {
    const found = knownPlace(word) ?? urlPlace(word) ?? configurationPlace(word);
    return found ? [found] : [];
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/account-credentials.js

/** What `echo` or `printf` writes into a command that reads a password, or a here-string. */
function* passwordInputs({ pipeline, position, redirects }) {
    const before = pipeline.commands[position - 1];
    const piped = before?.name === 'echo' || before?.name === 'printf' ? before.args.at(-1) : undefined;
    if (piped)
        yield piped;
    for (const { operator, target } of redirects)
        if (operator === '<<<' && target)
            yield target;
}
/** Where the first colon stands that does not belong to an expansion (`${NAME:-x}`); -1 for none. */
const colonIn = (text) => {
    let depth = 0;
    for (let at = 0; at < Math.min(text.length, 1000); at++) {
        if (text[at] === '{')
            depth += 1;
        else if (text[at] === '}')
            depth -= 1;
        else if (text[at] === ':' && depth === 0)
            return at;
    }
    return -1;
};
const firstLine = (text) => text.split(/\n|\\n/, 1)[0] ?? '';
const placeIn = (what, word, part, written) => {
    const inPart = variablesIn(written);
    return { what, word, part: firstLine(part).trim(), variables: word.variables.filter(name => inPart.includes(name)), proof: 'place' };
};
/** `echo user:password | chpasswd`. Not with `-e`: then it is a hash. */
function* chpasswdPlaces(command) {
    if (command.args.some(({ value }) => value === '-e' || value === '--encrypted'))
        return;
    for (const word of passwordInputs(command)) {
        const inPattern = colonIn(word.pattern);
        const inText = colonIn(word.text);
        if (inPattern === -1 || inText === -1)
            continue;
        const place = placeIn('account password for "chpasswd"', word, word.pattern.slice(inPattern + 1), word.text.slice(inText + 1));
        yield { ...place, guessable: place.part === word.pattern.slice(0, inPattern) };
    }
}
/** A hash as `crypt` makes it (`$6$\u2026`, or 13 characters), or one that no password has: `!`, `*`. */
const crypted = /^(?:[$!*]|[./\w]{13}$)/;
/** `useradd -p VALUE`, where a hash belongs; a password is written there by mistake. */
function* userPlaces({ name = '', args }) {
    for (const [index, { pattern }] of args.entries()) {
        const glued = pattern.startsWith('--password=');
        const word = glued ? args[index] : pattern === '-p' || pattern === '--password' ? args[index + 1] : undefined;
        const part = word?.pattern.slice(glued ? '--password='.length : 0) ?? '';
        if (word && part !== '' && !crypted.test(part))
            yield placeIn(`account password for "${name}"`, word, part, word.text);
    }
}
const readsPassword = /^-(?:stdin|in|noverify|table|reverse|help)$/;
/** `openssl passwd -6 PASSWORD` and `htpasswd -b FILE USER PASSWORD`: the last argument. */
function* hashedPlaces({ name = '', args }) {
    const last = args.at(-1);
    const before = args.at(-2)?.value ?? '';
    if (last === undefined || last.pattern.startsWith('-'))
        return;
    const takesPassword = name === 'openssl'
        ? args[0]?.value === 'passwd' && args.length > 1 && before !== '-salt' && !args.some(({ value = '' }) => readsPassword.test(value))
        : args.length > 2 && args.some(({ value = '' }) => /^-[a-zA-Z]{0,8}b/.test(value));
    if (takesPassword)
        yield placeIn(`password for "${name === 'openssl' ? 'openssl passwd' : name}"`, last, last.pattern, last.text);
}
/** Where a command that sets or hashes an account's password gets it. Sources: the manual pages of the programs. */
const accountPlaces = (command) => {
    switch (command.name) {
        case 'chpasswd':
            return chpasswdPlaces(command);
        case 'passwd':
            return [...passwordInputs(command)].map(word => placeIn('account password for "passwd"', word, word.pattern, word.text));
        case 'useradd':
        case 'usermod':
            return userPlaces(command);
        case 'openssl':
        case 'htpasswd':
            return hashedPlaces(command);
        default:
            return [];
    }
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/password-set-in-run.js


/** What no password has for its hash: the account is locked. */
const isLocked = (hash) => /^["']?[!*]/.test(hash);
/** The value comes from a file or a variable that only this step sees, not from the text. */
const isFromElsewhere = ({ pattern, variables }, { mounts }) => pattern.includes('\0') && (variables.length === 0 || mounts.some(({ type }) => type === 'secret'));
const afterColon = (pattern) => (pattern.includes(':') ? pattern.slice(pattern.indexOf(':') + 1) : undefined);
/** `useradd -p HASH`, `usermod --password=HASH`. */
const optionWord = (args) => {
    for (const [index, word] of args.entries()) {
        if (word.pattern.startsWith('--password='))
            return { word, hash: word.pattern.slice('--password='.length) };
        const next = args[index + 1];
        if ((word.pattern === '-p' || word.pattern === '--password') && next !== undefined)
            return { word: next, hash: next.pattern };
    }
    return undefined;
};
const writesAccounts = ({ name, redirects }) => (name === 'echo' || name === 'printf') && redirects.some(({ takesOutput, target }) => takesOutput && target?.value === '/etc/shadow');
/** The word with the password that a command gives to an account. */
const passwordWord = (command) => {
    const { name, args } = command;
    if (name === 'chpasswd' || name === 'passwd') {
        const [word] = passwordInputs(command);
        const hash = word && (name === 'passwd' ? word.pattern : afterColon(word.pattern));
        return hash === undefined || hash === '' || isLocked(hash) ? undefined : word;
    }
    if (name === 'useradd' || name === 'usermod' || name === 'adduser') {
        const found = name === 'adduser' ? undefined : optionWord(args);
        return found === undefined || found.hash === '' || isLocked(found.hash) ? undefined : found.word;
    }
    const word = writesAccounts(command) ? args.at(-1) : undefined;
    return word === undefined || isLocked(afterColon(word.pattern) ?? '!') ? undefined : word;
};
/** `chpasswd < accounts.txt`: a file of the image, where no secret is mounted. */
const accountsFile = ({ name, redirects }, { mounts }) => {
    if (name !== 'chpasswd' || mounts.some(({ type }) => type === 'secret'))
        return undefined;
    return redirects.find(({ operator }) => operator === '<')?.target;
};
const password_set_in_run_judge = (command, { instruction }) => {
    const { name, args, nameWord } = command;
    if (name === 'passwd' && nameWord !== undefined && args.some(({ value }) => value === '-d' || value === '--delete'))
        return {
            messageId: 'emptied',
            at: { start: nameWord.range.start, end: args.at(-1)?.range.end ?? nameWord.range.end },
            severity: 'medium',
        };
    const word = passwordWord(command) ?? accountsFile(command, instruction);
    if (word === undefined || isFromElsewhere(word, instruction))
        return undefined;
    return { messageId: 'set', at: word.range, data: { name: name ?? '' }, supersedes: ['dockerfile/secret-in-run'] };
};
const passwordSetInRun = commandRule({
    id: 'dockerfile/password-set-in-run',
    severity: 'high',
    title: 'Account password set during the build',
    in: 'run',
    stages: 'shipped',
    judge: password_set_in_run_judge,
    rationale: `A password that the build gives to an account is the same in every container, and everybody who can pull the image reads it in the
history, or guesses it from the hash in \`/etc/shadow\`. With \`su\`, \`sudo\` or an SSH server in the image it is a way to become that account.`,
    remediation: 'Give accounts no password: `useradd` makes them locked, and `USER` needs none. Enter containers by `docker exec`, and change users with `setpriv` or `gosu`.',
    messages: {
        set: 'This step sets the password of an account by "{name}".',
        emptied: 'This step takes the password off an account, so that none is asked for.',
    },
    fix: 'none',
    examples: {
        bad: 'FROM debian:13\nRUN echo "root:hunter2" | chpasswd\n',
        good: 'FROM debian:13\nRUN useradd --create-home app\nUSER app\n',
    },
    standards: { cisDocker: ['4.10'], mitre: ['T1552.001'] },
    references: [
        'https://docs.docker.com/build/building/best-practices/#user',
        'https://man7.org/linux/man-pages/man8/chpasswd.8.html',
        'https://cwe.mitre.org/data/definitions/798.html',
    ],
    textIsHazard: true,
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/pipe-without-pipefail.js




/** They only pass on what they get, or print what they were given: nothing is lost with their status. */
const passing = new Set(['tee', 'cat', 'true', 'less', 'more']);
const printing = new Set(['echo', 'printf', 'yes', ':', 'true']);
const checking = new Set(['curl', 'wget', 'fetch', 'gpg', 'gpgv', 'openssl', 'sha256sum', 'sha512sum', 'cosign', 'aws', 'gsutil']);
const pipefail = /pipefail/;
const setsPipefail = ({ name, args }) => name === 'set' && args.some(({ value }) => value !== undefined && pipefail.test(value));
/** `bash -o pipefail -c "\u2026"` around a pipeline. */
const isInPipefail = (command) => {
    for (let around = command?.parent; around !== undefined; around = around.parent)
        if (around.args.some(({ value }) => value === 'pipefail'))
            return true;
    return false;
};
const isHandled = (text, { range }) => {
    const after = text.slice(range.end, range.end + 40);
    const before = text.slice(Math.max(0, range.start - 20), range.start);
    // A condition asks for the status of the last command on purpose; `||` handles it.
    return /^[\s\\]*\|\|/.test(after) || /(?:^|[\s;&({])(?:if|elif|while|until|!)[\s\\]+$/.test(before);
};
const pipe_without_pipefail_messageOf = (text, pipeline) => {
    const { commands } = pipeline;
    const last = commands.at(-1);
    const first = commands.slice(0, -1);
    if (first.length === 0 || last?.nesting === 'command-substitution' || isInPipefail(last) || isHandled(text, pipeline))
        return undefined;
    if (passing.has(last?.name ?? '') || first.every(({ name }) => printing.has(name ?? '')))
        return undefined;
    return first.some(({ name }) => checking.has(name ?? '')) ? 'download' : 'pipe';
};
/** The shell with its option, where the base is known to have it. */
const shellFor = ({ stage }) => {
    const reference = stage && (0,walk/* externalBase */.dR)(stage).image.reference;
    if (reference === undefined)
        return undefined;
    const name = `${reference.repository}:${reference.tag ?? ''}`;
    if (/alpine/.test(name))
        return 'SHELL ["/bin/ash", "-eo", "pipefail", "-c"]';
    const hasBash = /^library\/(?:debian|ubuntu|fedora|almalinux|rockylinux|amazonlinux|oraclelinux|python|node|golang|ruby|rust|openjdk|eclipse-temurin|php|buildpack-deps)$/;
    return hasBash.test(reference.repository) ? 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]' : undefined;
};
const pipeWithoutPipefail = defineRule({
    meta: {
        id: 'dockerfile/pipe-without-pipefail',
        kind: 'dockerfile',
        severity: 'low',
        profile: 'hardening',
        title: 'Pipeline failure is ignored',
        rationale: `A shell takes the status of a pipeline from its last command. When a download or a check before it fails, the step goes on with
half a file, or with nothing at all, and the image is made as if all were well.`,
        remediation: 'Set the option for all steps (`SHELL ["/bin/bash", "-o", "pipefail", "-c"]`), or in the step (`set -o pipefail`, in a shell that knows it). Or let the commands work on a file, one after the other.',
        messages: {
            pipe: 'When a command before the last of this pipeline fails, the step goes on.',
            download: 'When "{command}" fails, the step goes on with what it had by then; it is medium because that is a download or a check.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'FROM debian:13\nRUN wget -qO- https://example.com/list | wc -l > /count\n',
            good: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN wget -qO- https://example.com/list | wc -l > /count\n',
        },
        standards: { mitre: ['T1195.002'] },
        references: [
            'https://docs.docker.com/build/building/best-practices/#using-pipes',
            'https://www.gnu.org/software/bash/manual/html_node/Pipelines.html',
            'https://github.com/hadolint/hadolint/wiki/DL4006',
        ],
    },
    create(dockerfile) {
        const states = new StageStates(dockerfile);
        const mended = new Set();
        return {
            *run(run) {
                const { form, shell, script } = run.command;
                const hasOption = form === 'shell' && states.before(run).shell?.words.some(({ text }) => pipefail.test(text)) === true;
                if (shell !== 'posix' || script === undefined || hasOption || script.commands.some(setsPipefail))
                    return;
                for (const pipeline of script.pipelines) {
                    const messageId = pipe_without_pipefail_messageOf(dockerfile.file.text, pipeline);
                    if (messageId === undefined)
                        continue;
                    const fix = mended.has(run.stage) || form !== 'shell' ? undefined : pipe_without_pipefail_fixOf(dockerfile, run, states);
                    mended.add(run.stage);
                    yield pipe_without_pipefail_reportOf(messageId, pipeline, fix);
                    return;
                }
            },
        };
    },
});
const pipe_without_pipefail_reportOf = (messageId, { commands, range }, fix) => ({
    messageId,
    at: range,
    data: { command: commands.find(({ name }) => checking.has(name ?? ''))?.name ?? '' },
    ...(messageId === 'download' && { severity: 'medium' }),
    ...(fix && { fix }),
});
const pipe_without_pipefail_fixOf = ({ file }, run, states) => {
    const line = run.onbuild || states.before(run).shell !== undefined ? undefined : shellFor(run);
    return line === undefined ? undefined : { title: 'Let a pipeline fail with its commands', edits: [insertAbove(file, run, line)] };
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/plain-addresses.js









const plainSchemes = new Set(['http', 'ftp', 'git', 'git+http', 'svn']);
/** An address outside the own network over an unencrypted connection; undefined for other texts. */
const plainAddress = (text) => {
    const address = readWebAddress(text);
    return address !== undefined && plainSchemes.has(address.scheme) && !isInternal(address) && address.host !== '' ? address : undefined;
};
const inWords = (use, words) => words.flatMap(word => {
    const address = plainAddress(word.pattern);
    return address === undefined ? [] : [{ use, word, address }];
});
const inOptions = (use, options, names) => options.flatMap(({ name, pattern, word, valueWord }) => {
    const address = names.includes(name) ? plainAddress(pattern) : undefined;
    return address === undefined ? [] : [{ use, word: valueWord ?? word, address }];
});
const keyName = /\.(?:gpg|asc|key|pub|pem)$|(?:^|[-_/])(?:gpg|pgp|key)(?:[-_.]|$)/i;
const isKey = (download) => [downloadName(download), addressName(download.address)].some(name => keyName.test(name)) ||
    downstream(download.command).some(({ name }) => name === 'apt-key' || name === 'gpg' || name === 'gpg2');
/** `--proto =https` and `--proto-default https` decide what an address without scheme means. */
const isKeptToHttps = ({ args }) => args.some(({ value }) => value !== undefined && /^(?:--proto(?:-default)?=)?=?https$/.test(value));
const downloads = (script) => {
    const all = downloads_downloadsIn(script);
    if (all.length === 0)
        return [];
    const verified = verifiedDownloads(script, all);
    return all.flatMap(download => {
        const { address, url, command } = download;
        if (!plainSchemes.has(address.scheme) || isInternal(address) || verified.has(download))
            return [];
        if (!address.explicit && isKeptToHttps(command))
            return [];
        return [{ use: isKey(download) ? 'key' : address.explicit ? 'download' : 'implicit', word: url, address }];
    });
};
const loadingVerbs = new Set(['clone', 'fetch', 'pull', 'ls-remote', 'remote', 'submodule', 'checkout', 'co', 'export']);
const plain_addresses_sources = ({ name, args }) => {
    if (name !== 'git' && name !== 'svn' && name !== 'hg')
        return [];
    const { operands } = readArguments(args, { short: 'cCbjo', long: ['config', 'branch', 'depth', 'origin', 'reference'] });
    return loadingVerbs.has(operands[0]?.value ?? '') ? inWords('source', operands) : [];
};
const pipIndexes = ['-i', '--index-url', '--extra-index-url', '-f', '--find-links', '--index', '--default-index'];
const nodeTools = new Set(['npm', 'yarn', 'pnpm', 'bun', 'npx', 'cnpm']);
/** `npm config set proxy http://\u2026`, also `https-proxy` and `set proxy=\u2026`: the address of a proxy is no index. */
const isProxySetting = (words) => words.some(({ value }) => value === 'set') && words.some(({ prefix }) => /^(?:https?-?)?proxy(?:=|$)/i.test(prefix));
const plain_addresses_indexes = (command) => {
    const pip = pipArguments(command);
    if (pip !== undefined)
        return [...inOptions('index', pip.options, pipIndexes), ...inWords('index', pip.operands)];
    const { name = '', args } = command;
    if (nodeTools.has(name)) {
        const read = readArguments(args, { long: ['registry'] });
        return [...inOptions('index', read.options, ['--registry']), ...inWords('index', isProxySetting(read.operands) ? [] : read.operands)];
    }
    if (name !== 'gem' && name !== 'bundle')
        return [];
    const read = readArguments(args, { short: name === 'gem' ? 'savi' : '', long: ['source', 'add', 'version'] });
    return [
        ...inOptions('index', read.options, ['-s', '--source', '-a', '--add']),
        ...(name === 'bundle' ? inWords('index', read.operands) : []),
    ];
};
const repositoryTools = new Set(['add-apt-repository', 'apt-add-repository', 'yum-config-manager']);
const plain_addresses_packages = (command) => {
    const { name = '', args } = command;
    if (name === 'rpm' || name === 'rpmkeys')
        return inWords(args.some(({ value }) => value === '--import') ? 'key' : 'download', args);
    if (name === 'apt-key')
        return inWords('key', args);
    if (repositoryTools.has(name))
        return inWords('repository', args);
    const call = packageCommand(command);
    if (call === undefined)
        return [];
    const fromOptions = inOptions('repository', call.arguments.options, ['-X', '--repository']);
    return [...fromOptions, ...inWords(call.action === 'install' ? 'download' : 'repository', call.operands)];
};
/** Every unencrypted address that a script loads software from, in the order of its commands. */
const plainAddresses = (script) => {
    const found = [...downloads(script)];
    for (const command of script.commands)
        (0,append_all/* appendAll */.u)(found, [...plain_addresses_sources(command), ...plain_addresses_indexes(command), ...plain_addresses_packages(command)]);
    return found.length < 2 ? found : found.toSorted((a, b) => a.word.range.start - b.word.range.start);
};
/** A line of apt's or yum's sources, or of apk's. Each pattern has bounded repetitions only. */
const sourceLines = [
    /(?<=\bdeb(?:-src)?[ \t]{1,8}(?:\[[^\]\n]{0,200}\][ \t]{1,8})?)(?:http|ftp):\/\/[^\s"'\\]{1,300}/,
    /(?<=\bbaseurl[ \t]{0,4}=[ \t]{0,4})(?:http|ftp):\/\/[^\s"'\\]{1,300}/,
    /(?:http|ftp):\/\/[^\s"'\\]{1,200}\/alpine\/[^\s"'\\]{1,100}/,
];
/** Where a script writes an unencrypted package source. */
const writtenSources = (dockerfile, script) => writtenTexts(dockerfile, script).flatMap(part => sourceLines.flatMap(pattern => {
    const range = findWritten(dockerfile, part, pattern);
    const address = range && plainAddress(dockerfile.file.text.slice(range.start, range.end));
    return range === undefined || address === undefined ? [] : [{ range, address }];
}));
/** Variables that name the package index of a language. */
const indexVariables = /^(?:PIP_(?:EXTRA_)?INDEX_URL|PIP_FIND_LINKS|UV_(?:EXTRA_)?INDEX_URL|UV_(?:DEFAULT_)?INDEX|NPM_CONFIG_REGISTRY|YARN_REGISTRY|YARN_NPM_REGISTRY_SERVER|GOPROXY|RUBYGEMS_HOST|BUNDLE_MIRROR__\w+)$/i;
/** The unencrypted address that a variable sets as a package index; undefined when it sets none. */
const plainIndex = (name, value) => indexVariables.test(name) && value !== undefined ? plainAddress(value) : undefined;

;// CONCATENATED MODULE: ./build/rules/dockerfile/plaintext-download.js




const plaintext_download_severities = {
    download: 'medium',
    implicit: 'medium',
    key: 'high',
    source: 'medium',
    index: 'medium',
    repository: 'info',
};
/** Hosts that serve the same files over HTTPS. */
const encrypted = /^(?:(?:[\w-]+\.)?github\.com|[\w-]+\.githubusercontent\.com|gitlab\.com|bitbucket\.org|pypi\.(?:org|python\.org)|files\.pythonhosted\.org|registry\.(?:npmjs\.org|yarnpkg\.com)|rubygems\.org|nodejs\.org|www\.python\.org|(?:archive|downloads|dlcdn)\.apache\.org|repo1?\.maven\.(?:org|apache\.org)|dl\.google\.com|storage\.googleapis\.com|ftp\.gnu\.org|(?:cran|cloud)\.r-project\.org|download\.docker\.com|packages\.microsoft\.com)$/;
/** The edit that makes the address encrypted, where it is written as it is used. */
const plaintext_download_fixOf = ({ file }, range, { scheme, explicit, host, port }) => {
    // Why not with a port: the server speaks HTTP there, and HTTPS at another.
    if ((scheme !== 'http' && scheme !== 'git+http') || port !== undefined)
        return undefined;
    const text = file.text.slice(range.start, range.end);
    const at = explicit ? text.indexOf('http://') : text.search(/[\w]/);
    if (at === -1 || (explicit && text.includes('http://', at + 1)) || (!explicit && text.includes('$')))
        return undefined;
    const start = range.start + at;
    const edit = { range: { start, end: start + (explicit ? 'http://'.length : 0) }, newText: 'https://' };
    return { title: 'Use HTTPS', edits: [edit], safety: encrypted.test(host) ? 'safe' : 'unsafe' };
};
const plaintextDownload = defineRule({
    meta: {
        id: 'dockerfile/plaintext-download',
        kind: 'dockerfile',
        severity: 'medium',
        title: 'Software fetched over plain HTTP or FTP',
        rationale: 'Nothing proves that an answer over plain HTTP, FTP or `git://` comes from the server that was asked. Anyone between the builder and the server (a proxy, a router, a neighbour in the ' +
            'network) can put other software into the image.',
        remediation: 'Use `https://`. Where a server has no HTTPS, take another source, or pin the content with a checksum or signature that is checked in the same instruction.',
        messages: {
            download: '"{url}" is downloaded over an unencrypted connection.',
            implicit: '"{url}" has no scheme, so it is first asked for over unencrypted HTTP.',
            key: 'The key "{url}" is fetched over an unencrypted connection, so everything that it signs can be forged.',
            source: 'Source code is fetched from "{url}" over an unencrypted connection.',
            index: 'Packages are fetched from "{url}" over an unencrypted connection.',
            repository: 'The package repository "{url}" is used over an unencrypted connection; its packages are protected only as long as their signatures are checked.',
        },
        fix: 'safe',
        examples: {
            bad: 'FROM debian:13\nRUN curl -O http://example.com/tool.bin\n',
            good: 'FROM debian:13\nRUN curl -O https://example.com/tool.bin\n',
        },
        standards: { cisDocker: ['4.11'], mitre: ['T1557'] },
        references: ['https://cwe.mitre.org/data/definitions/319.html', 'https://attack.mitre.org/techniques/T1557/'],
    },
    create(dockerfile) {
        const report = (use, at, text, address) => {
            const fix = use === 'repository' ? undefined : plaintext_download_fixOf(dockerfile, at, address);
            const confidence = use === 'implicit' ? 'medium' : 'high';
            return { messageId: use, at, severity: plaintext_download_severities[use], confidence, data: { url: shownAddress(text) }, ...(fix && { fix }) };
        };
        function* variables(pairs) {
            for (const { name, value } of pairs) {
                const address = plainIndex(name, value?.expanded.value);
                if (value !== undefined && address !== undefined)
                    yield report('index', value.range, value.text, address);
            }
        }
        return {
            *run({ command }) {
                for (const { range, url, address } of powershellFetches(dockerfile.file.text, command))
                    if (plainAddress(url) !== undefined)
                        yield report('download', range, url, address);
                if (command.script === undefined)
                    return;
                const used = plainAddresses(command.script).map(({ use, word, address }) => report(use, word.range, word.value ?? word.text, address));
                const written = writtenSources(dockerfile, command.script).map(({ range, address }) => report('repository', range, dockerfile.file.text.slice(range.start, range.end), address));
                yield* [...used, ...written].toSorted((a, b) => a.at.start - b.at.start);
            },
            *env({ pairs }) {
                yield* variables(pairs);
            },
            *arg({ declarations }) {
                yield* variables(declarations);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/recommended-packages-installed.js





/** Base images whose apt is set up not to install recommended packages. */
const quietBases = new Set(['bitnami/minideb']);
const off = /^"?(?:false|0|no|off)"?$/i;
/** `-o APT::Install-Recommends=false`, in any spelling of the option. */
const recommended_packages_installed_isSwitchedOff = ({ arguments: { options } }) => options.some(({ name, value = '' }) => {
    if (name === '--no-install-recommends' || name === '--without-recommends' || name === '-R')
        return true;
    if (name === '--install-recommends')
        return off.test(value);
    const [key = '', setting = ''] = name === '-o' || name === '--option' ? value.split('=', 2) : [];
    return key.toLowerCase() === 'apt::install-recommends' && off.test(setting);
});
const setting = { place: '/etc/apt', text: /APT::Install-Recommends[\s"'\\=]{1,6}(?:false|0|no|off)/i };
const hasQuietBase = (stage) => {
    const reference = stage && (0,walk/* externalBase */.dR)(stage).image.reference;
    return reference !== undefined && quietBases.has(reference.repository);
};
const recommended_packages_installed_optionNames = /opt|flag|arg|param|recommend/i;
const recommended_packages_installed_option = /(?:^|\s)(?:--no-install-recommends|APT::Install-Recommends=(?:false|0|no|off))(?:\s|$)/i;
/** The words of an `apt-get install` that also installs what is only recommended. */
const widerInstall = (command) => {
    const { nameWord, args, wrappers } = command;
    const call = packageCommand(command);
    const verb = call?.verb;
    if (call?.manager !== 'apt' || verb?.value !== 'install' || nameWord === undefined)
        return undefined;
    if (recommended_packages_installed_isSwitchedOff(call) || args.some(word => mayHold(word, recommended_packages_installed_optionNames, recommended_packages_installed_option)))
        return undefined;
    // `apt-get install -f` only repairs.
    if (call.operands.length === 0 && wrappers.every(({ name }) => name !== 'xargs'))
        return undefined;
    return { nameWord, verb };
};
const recommendedPackagesInstalled = defineRule({
    meta: {
        id: 'dockerfile/recommended-packages-installed',
        kind: 'dockerfile',
        severity: 'low',
        profile: 'hardening',
        family: 'build-hygiene',
        title: 'Recommended packages widen the attack surface',
        rationale: 'Debian and Ubuntu install the packages that a package recommends along with it. They are not needed to run it, but every one of them is more code in the image ' +
            'that can have vulnerabilities and has to be patched.',
        remediation: 'Add `--no-install-recommends` to `apt-get install`. When something is missing afterwards (`curl` needs `ca-certificates` for HTTPS), name that package explicitly.',
        messages: { recommends: '"{command}" also installs the packages that are only recommended; "{option}" is missing.' },
        fix: 'unsafe',
        examples: {
            bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\n',
            good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends nginx\n',
        },
        standards: { cisDocker: ['4.3'], nsa: ['Pod security > Building secure container images'] },
        references: [
            'https://docs.docker.com/build/building/best-practices/#apt-get',
            'https://www.debian.org/doc/debian-policy/ch-relationships.html#binary-dependencies-depends-recommends-suggests-enhances-pre-depends',
        ],
    },
    create(dockerfile) {
        return {
            *run({ command, stage, range }) {
                if (stage?.shipped === false)
                    return;
                for (const shellCommand of command.script?.commands ?? []) {
                    const call = widerInstall(shellCommand);
                    if (call === undefined)
                        continue;
                    if (hasQuietBase(stage) || isConfigured(dockerfile, stage, range.start, setting))
                        return;
                    const { nameWord, verb } = call;
                    const missing = shellCommand.name === 'aptitude' ? '--without-recommends' : '--no-install-recommends';
                    const edit = insertArgument(shellCommand, verb, missing);
                    yield {
                        messageId: 'recommends',
                        at: { start: nameWord.range.start, end: verb.range.end },
                        data: { command: `${shellCommand.name} install`, option: missing },
                        ...(isLiteral(dockerfile, verb) && { fix: { title: `Add ${missing}`, edits: [edit] } }),
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/redundant-platform.js

const redundantPlatform = instructionRule({
    id: 'dockerfile/redundant-platform',
    severity: 'info',
    profile: 'strict',
    title: 'Redundant --platform=$TARGETPLATFORM',
    on: 'from',
    stages: 'all',
    judge: ({ platform, flags }, { file }) => {
        const flag = flags.find(({ name }) => name === 'platform');
        if (flag === undefined || !/^"?\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})"?$/.test(platform?.text ?? ''))
            return undefined;
        const after = /^[ \t]*/.exec(file.text.slice(flag.range.end, flag.range.end + 100))?.[0].length ?? 0;
        const edits = [{ range: { start: flag.range.start, end: flag.range.end + after }, newText: '' }];
        return { messageId: 'redundant', at: flag.range, fix: { title: 'Remove the flag', edits } };
    },
    rationale: 'The platform that the build is for is what FROM takes without a flag. With it, readers look for a reason that is not there.',
    remediation: 'Leave the flag out.',
    messages: { redundant: 'FROM takes the target platform without a flag, too.' },
    fix: 'safe',
    examples: { bad: 'FROM --platform=$TARGETPLATFORM alpine:3.22\n', good: 'FROM alpine:3.22\n' },
    references: [
        'https://docs.docker.com/reference/build-checks/redundant-target-platform/',
        'https://docs.docker.com/build/building/multi-platform/',
    ],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/commands/script-facts.js


/** What of a script that is run from an address can be compared: whose script it is is the hazard, another one of the same host is no worse. */
const scriptFacts = ({ host, path }, severity) => ({
    value: `${host}${path}`,
    hazards: [host],
    degree: (0,findings_severity/* severityDegree */.ex)(severity),
});
/** From the download to the program that runs it, where they are one expression; else the place where it is run. */
const placeOfRun = (download, { by, how }) => {
    if (how !== 'pipe')
        return by.range;
    return { start: Math.min(download.command.range.start, by.range.start), end: Math.max(download.command.range.end, by.range.end) };
};
/** What runs the text, or what the text is called when it is a file. */
const programOfRun = ({ by, how }) => (how === 'file' ? (runFile(by)?.text.replace(/^["']|["']$/g, '') ?? by.name) : by.name) ?? 'the program';

// EXTERNAL MODULE: ./build/artifacts/shell/parse.js
var parse = __webpack_require__(85005);
// EXTERNAL MODULE: ./build/text/mapped-text.js
var mapped_text = __webpack_require__(84054);
;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/files/written-scripts.js





const shellName = /\.(?:ba|da|k|z)?sh$/;
const shebang = /^#!.{0,200}\b(?:ba|da|a|k|z)?sh\b/;
/** The names of all that a file runs: commands, and the files that interpreters run. */
const namesOfRun = (instruction) => {
    if (instruction.keyword === 'ONBUILD')
        return instruction.trigger ? namesOfRun(instruction.trigger) : [];
    const command = 'command' in instruction ? instruction.command : undefined;
    return (command?.script?.commands ?? []).flatMap(each => {
        const file = runFile(each);
        return [...(each.name === undefined ? [] : [each.name]), ...(file ? [lastPart(file.pattern)] : [])];
    });
};
/** A text that stands in a file, line by line, as what a shell reads: without the carriage returns of the checkout. Other lines have only the place of the whole. */
const mapped = (text, { start, end }, file) => {
    const builder = new mapped_text/* MappedTextBuilder */.Y();
    const raw = file.slice(start, end).split('\n');
    let at = start;
    for (const [index, line] of text.split('\n').entries()) {
        const own = line.endsWith('\r') ? line.slice(0, -1) : line;
        const written = raw[index]?.replace(/\r$/, '') ?? '';
        if (index > 0)
            builder.stand('\n', { start: Math.min(at, end), end: Math.min(at, end) });
        if (raw.length > 1 && written.endsWith(own))
            builder.copy(own, at + written.length - own.length);
        else
            builder.stand(own, { start, end });
        at += (raw[index]?.length ?? 0) + 1;
    }
    return builder.build(start);
};
const printers = new Set(['echo', 'printf']);
/** What a command prints of its own words. */
const printedText = ({ name = '', args }) => {
    const words = args.filter(({ value }) => value !== undefined && !/^-[neE]+$/.test(value));
    const [first, last] = [words[0], words.at(-1)];
    if (!printers.has(name) || !first || !last)
        return undefined;
    const text = words.map(({ value = '' }) => value.replaceAll('\\n', '\n')).join(' ');
    return { text, range: { start: first.range.start, end: last.range.end } };
};
/** What a command writes to files: its here-documents, or what it prints. */
const writtenBy = (command) => {
    const outputs = [
        ...command.redirects.flatMap(({ takesOutput, target }) => (takesOutput && target ? [target] : [])),
        ...(command.name === 'tee' ? command.args.filter(({ pattern }) => !pattern.startsWith('-')) : []),
    ];
    const bodies = command.redirects.flatMap(({ body }) => (body ? [body] : []));
    const texts = bodies.length > 0 ? bodies : [printedText(command) ?? []].flat();
    return outputs.flatMap(({ pattern }) => texts.map(text => ({ name: lastPart(pattern), ...text })));
};
const destinationName = ({ destination }, heredoc) => {
    const name = lastPart(destination?.expanded.value ?? destination?.text ?? '');
    return name === '' ? heredoc : name;
};
/** The scripts that a Dockerfile writes. What is run is looked for when first asked for. */
const writtenScripts = ({ instructions, file }) => {
    let names;
    const isRun = ({ name, text }) => {
        if (shellName.test(name) || shebang.test(text))
            return true;
        names ??= new Set(instructions.flatMap(namesOfRun));
        return names.has(name);
    };
    const parsed = (written) => written.filter(isRun).flatMap(({ text, range }) => (0,parse/* parseShellScript */.N)(mapped(text, range, file.text)) ?? []);
    return {
        copied: copy => parsed(copy.heredocs.map(({ name, body, bodyRange }) => ({ name: destinationName(copy, name), text: body, range: bodyRange }))),
        printed: script => [
            ...parsed(script.commands.flatMap(writtenBy)),
            ...script.commands
                .filter(command => downstream(command).some(runsStandardInput))
                .flatMap(command => printedText(command) ?? [])
                .flatMap(({ text, range }) => (0,parse/* parseShellScript */.N)(mapped(text, range, file.text)) ?? []),
        ],
    };
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/remote-script-executed.js








/** A commit in the path: what is behind the address does not change. */
const isPinned = ({ path }) => /(?:^|[/@])(?:[0-9a-f]{40}|[0-9a-f]{64})(?:[/.]|$)/.test(path);
const remote_script_executed_isPlain = ({ address }) => (address.scheme === 'http' || address.scheme === 'ftp') && !isInternal(address);
const remote_script_executed_severities = {
    piped: 'high',
    plain: 'critical',
    pinned: 'medium',
    saved: 'high',
    powershell: 'high',
};
const remote_script_executed_messageOf = (download, { how }) => {
    if (remote_script_executed_isPlain(download))
        return 'plain';
    return isPinned(download.address) ? 'pinned' : how === 'file' ? 'saved' : 'piped';
};
function* remote_script_executed_judge(script) {
    const downloads = downloads_downloadsIn(script);
    if (downloads.length === 0)
        return;
    const uses = downloadUses(script, downloads);
    const verified = verifiedDownloads(script, downloads);
    for (const download of downloads) {
        const use = uses.get(download);
        if (use?.kind !== 'runs' || verified.has(download) || isLocalHost(download.address))
            continue;
        const messageId = remote_script_executed_messageOf(download, use);
        yield {
            messageId,
            at: placeOfRun(download, use),
            severity: remote_script_executed_severities[messageId],
            facts: scriptFacts(download.address, remote_script_executed_severities[messageId]),
            data: { url: shownAddress(download.url.text), program: programOfRun(use) },
            ...(use.how === 'file' && { related: [{ at: download.url.range, note: 'Downloaded here.' }] }),
        };
    }
}
const remote_script_executed_judgePowershell = ({ file }, command) => powershellSavedScripts(file.text, command)
    .filter(({ address }) => !isLocalHost(address))
    .map(script => {
    const messageId = remote_script_executed_isPlain(script) ? 'plain' : isPinned(script.address) ? 'pinned' : 'saved';
    const { runAt, range, url, program } = script;
    return {
        messageId,
        at: runAt,
        severity: remote_script_executed_severities[messageId],
        facts: scriptFacts(script.address, remote_script_executed_severities[messageId]),
        data: { url: shownAddress(url), program },
        related: [{ at: range, note: 'Downloaded here.' }],
    };
});
const remoteScriptExecuted = defineRule({
    meta: {
        id: 'dockerfile/remote-script-executed',
        kind: 'dockerfile',
        severity: 'high',
        title: 'Downloaded script executed without verification',
        rationale: 'Whatever the server sends at build time is run, as root in most builds. Who takes over the server, the account, the domain or (with plain HTTP) the connection decides what the ' +
            'image holds, and a server can send something else to a build than to a browser. When the connection breaks, half of the script is run.',
        remediation: 'Install from a package repository whose packages are signed. Or download to a file at a fixed version, compare its checksum (`echo "<sha256>  install.sh" | sha256sum -c -`) or ' +
            'its signature, and run it then. `ADD --checksum=sha256:\u2026` does both.',
        messages: {
            piped: '"{program}" runs what "{url}" sends, without any check.',
            plain: '"{program}" runs what "{url}" sends over an unencrypted connection, so anyone on the way can replace it.',
            pinned: '"{program}" runs what "{url}" sends; the address names a commit, but nothing checks the content.',
            saved: '"{program}" is downloaded from "{url}" and run without any check.',
            powershell: 'PowerShell runs what it downloads, without any check.',
        },
        fix: 'none',
        examples: {
            bad: 'FROM debian:13\nRUN curl -fsSL https://get.example.com | sh\n',
            good: 'FROM debian:13\nRUN curl -fsSLo install.sh https://example.com/v1.2/install.sh \\\n    && echo "0f5c0b7f0e3c0a3d  install.sh" | sha256sum -c - \\\n    && sh install.sh\n',
        },
        standards: { cisDocker: ['4.11'], mitre: ['T1195.002'] },
        references: [
            'https://docs.docker.com/build/building/best-practices/#run',
            'https://cwe.mitre.org/data/definitions/494.html',
            'https://attack.mitre.org/techniques/T1195/002/',
        ],
    },
    create(dockerfile) {
        const written = writtenScripts(dockerfile);
        function* check(command) {
            if (command.script !== undefined)
                for (const script of [command.script, ...written.printed(command.script)])
                    yield* remote_script_executed_judge(script);
            const at = powershellDownload(dockerfile.file.text, command.range);
            if (at !== undefined)
                yield { messageId: 'powershell', at, facts: { value: dockerfile.file.text.slice(at.start, at.end) } };
            yield* remote_script_executed_judgePowershell(dockerfile, command);
        }
        return {
            *run({ command }) {
                yield* check(command);
            },
            *command({ command }) {
                yield* check(command);
            },
            *copy(copy) {
                for (const script of written.copied(copy))
                    yield* remote_script_executed_judge(script);
            },
            *healthcheck({ command }) {
                if (command)
                    yield* check(command);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/reserved-stage-name.js

const reservedStageName = instructionRule({
    id: 'dockerfile/reserved-stage-name',
    severity: 'low',
    profile: 'hardening',
    title: 'Stage uses a reserved name',
    on: 'from',
    stages: 'all',
    judge: ({ alias }) => alias !== undefined && /^(?:scratch|context)$/i.test(alias.text)
        ? { messageId: 'reserved', at: alias.range, data: { name: alias.text } }
        : undefined,
    rationale: `\`scratch\` is the empty image and \`context\` the files that are sent to the builder. A stage of that name is hidden by them, or hides
them, so that a later \`FROM\` or \`COPY --from\` takes something else than it says.`,
    remediation: 'Give the stage another name.',
    messages: { reserved: 'The stage name "{name}" means something else to the builder.' },
    fix: 'none',
    examples: { bad: 'FROM alpine:3.22 AS scratch\n', good: 'FROM alpine:3.22 AS base\n' },
    references: ['https://docs.docker.com/reference/build-checks/reserved-stage-name/', 'https://docs.docker.com/build/concepts/context/'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/users/created-users.js

/** Options that take the next word as their value. Sources: useradd(8), adduser(8) of Debian, BusyBox `adduser --help`. */
const valueOptions = new Map([
    [
        'useradd',
        wordSet('-b -c -d -e -f -g -G -k -K -p -R -P -s -u -Z --base-dir --comment --home-dir --home --expiredate --inactive --gid --groups ' +
            '--skel --key --password --root ' +
            '--prefix --shell --uid --selinux-user'),
    ],
    [
        'adduser',
        wordSet('-b -c -d -e -f -g -G -h -k -p -s -u --home --shell --uid --gid --ingroup --gecos --comment --firstuid --lastuid --firstgid ' +
            '--lastgid --conf --base-dir ' +
            '--home-dir --groups --password --skel --add-extra-groups --allow-badname'),
    ],
]);
/** Flags of the table above that take no value in Debian's adduser, which has no short `-c` with one. */
const flagsWithoutValue = wordSet('--add-extra-groups --allow-badname');
/** True when the option's value is the next word: `-u`, `--uid`, or a cluster that ends in such a letter (`-ms`). */
const takesNext = (option, withValue) => {
    if (flagsWithoutValue.has(option) || option.includes('='))
        return false;
    if (option.startsWith('--'))
        return withValue.has(option);
    const letters = option.slice(1).split('');
    const first = letters.findIndex(letter => withValue.has(`-${letter}`));
    return first !== -1 && first === letters.length - 1;
};
const positionals = (args, withValue) => {
    const found = [];
    let skip = false;
    for (const { value, prefix } of args) {
        if (skip)
            skip = false;
        else if (prefix.startsWith('-') && prefix.length > 1)
            skip = takesNext(value ?? prefix, withValue);
        else
            found.push(value);
    }
    return found;
};
/** Options of usermod and userdel that take the next word. Sources: usermod(8), userdel(8), deluser(8). */
const changeOptions = wordSet('-b -c -d -e -f -g -G -l -p -P -R -s -u -v -V -w -W -Z --comment --home --expiredate --inactive --gid --groups --login --password ' +
    '--prefix --root --shell --uid --add-subuids --del-subuids --add-subgids --del-subgids --selinux-user --backup-to');
const userName = /^[a-z_][a-z0-9_-]{0,31}$/i;
/**
 * The user that a command creates: `useradd`'s or `adduser`'s last argument. Undefined for other commands, for names known only at run
 * time, for `adduser USER GROUP` (which adds to a group), and for a second root.
 */
const createdUser = ({ name, args }) => {
    const withValue = valueOptions.get(name ?? '');
    if (withValue === undefined)
        return undefined;
    const [user, ...more] = positionals(args, withValue);
    const nonUnique = args.some(arg => arg.value === '-o' || arg.value === '--non-unique');
    return user !== undefined && more.length === 0 && userName.test(user) && user !== 'root' && !nonUnique ? user : undefined;
};
/** The value of usermod's `-l NEW`, `--login NEW`, `--login=NEW`: undefined without it, `unknown` when it is known only at run time. */
const newLogin = (args) => {
    const at = args.findIndex(({ value, prefix }) => /^-[a-zA-Z]{0,8}l$/.test(value ?? '') || /^--login(?:=|$)/.test(value ?? prefix));
    const option = args[at];
    if (option === undefined)
        return undefined;
    return (option.value ?? option.prefix).startsWith('--login=')
        ? { ...option, value: option.value?.slice('--login='.length) }
        : (args[at + 1] ?? 'unknown');
};
/** The user that a command takes away: `usermod -l app node` renames "node", `userdel node` and `deluser node` remove it. */
const removedUser = ({ name, args }) => {
    if (name !== 'usermod' && name !== 'userdel' && name !== 'deluser')
        return undefined;
    const [user, ...more] = positionals(args, name === 'deluser' ? new Set() : changeOptions);
    const login = name === 'usermod' ? newLogin(args) : undefined;
    // `deluser USER GROUP` takes it from a group.
    if (user === undefined || more.length > 0 || (name === 'usermod' && login === undefined))
        return undefined;
    return { name: user, ...(login !== undefined && { renamed: { to: login === 'unknown' ? undefined : login.value } }) };
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/users/image-users.js

const isRun = (instruction) => instruction.keyword === 'RUN';
/** Scripts that are not read as commands, and edits of the list itself. */
const unreadChange = /\b(?:usermod|userdel|deluser)\b/;
const listEdit = /\b(?:sed|awk|perl|grep)\b[^\n]{0,500}\/etc\/passwd/;
/** Users by the RUN instructions of a stage and those it is built on, from the last to the first. */
const imageUsers = (backwards, text) => {
    const made = new Set();
    const gone = new Set();
    let unfollowed = false;
    for (const run of backwards.filter(isRun).toReversed()) {
        const { script, range } = run.command;
        const source = text.slice(range.start, range.end);
        if ((script === undefined && unreadChange.test(source)) || listEdit.test(source))
            unfollowed = true;
        for (const command of script?.commands ?? []) {
            const created = createdUser(command);
            if (created !== undefined) {
                made.add(created);
                gone.delete(created);
            }
            const removed = removedUser(command);
            if (removed === undefined)
                continue;
            made.delete(removed.name);
            gone.add(removed.name);
            if (removed.renamed?.to !== undefined)
                made.add(removed.renamed.to);
        }
    }
    return { made, mayHave: user => !unfollowed && !gone.has(user.split(':', 1)[0] ?? '') };
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/users/privilege-drop.js
/** Programs that run another program as another user. */
const tools = new Set([
    'gosu',
    'su-exec',
    'setpriv',
    'runuser',
    'chpst',
    's6-setuidgid',
    'setuidgid',
    'su',
    'sudo',
    'setuser',
]);
/** True for the small tools that people install for nothing else. */
const isStepDownTool = (path) => /(?:^|\/)(?:gosu|su-exec)(?:[-=~@][\w.~-]{1,40})?$/.test(path);
/** Options that name the user: `--reuid=1000`, `-u app`. */
const userOption = /^(?:-u|--user|--reuid|--ruid|-U)(?:=(.*))?$/;
const isRoot = (user) => /^(?:root|0+)(?::|$)/.test(user);
/** Options of su and runuser whose value is the next word, and no user. */
const otherValue = new Set([
    '-c',
    '--command',
    '-s',
    '--shell',
    '-g',
    '--group',
    '-G',
    '--supp-group',
    '-w',
    '--whitelist-environment',
]);
/** Tools that name the user only in an option. */
const onlyByOption = new Set(['sudo', 'setpriv', 'chpst']);
/** The user among the words behind the tool's name; undefined when none is named (`su -c`), empty when it is known only at run time. */
const namedUser = (tool, words) => {
    for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (word === undefined)
            return '';
        const option = userOption.exec(word);
        if (option)
            return option[1] ?? words[at + 1] ?? '';
        if (otherValue.has(word))
            at++;
        else if (!word.startsWith('-'))
            return onlyByOption.has(tool) ? undefined : word;
    }
    return undefined;
};
const dropsWith = (tool, words) => {
    if (!tools.has(tool))
        return false;
    const user = namedUser(tool, words);
    return user !== undefined && !isRoot(user);
};
/** Words of a piece of the source, without quotes, commas and brackets; those with a variable are unknown. */
const roughWords = (text) => text
    .split(/[\s,"'[\]]+/)
    .filter(word => word !== '')
    .map(word => (word.includes('$') ? undefined : word));
/** True when a command changes to a user other than root to run something: `gosu app server`, `su -s /bin/sh app -c server`. */
const dropsPrivileges = (command, source) => {
    if (dropsWith(command.name ?? '', command.args.map(arg => arg.value)))
        return true;
    return command.wrappers.some(({ name, word }) => dropsWith(name, roughWords(source.slice(word.range.end, command.range.end))));
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/commands/shipped-image.js






/** The chain of stages that ends in `stage`. */
const shippedImage = (dockerfile, stage) => {
    const backwards = [];
    let bottom = stage;
    for (let at = stage; at !== undefined; at = at.parent) {
        (0,append_all/* appendAll */.u)(backwards, at.instructions.toReversed());
        bottom = at;
    }
    const { word, reference } = bottom.from.image;
    const scratch = { user: 'root', shipped: '65532:65532' };
    return { dockerfile, stage, bottom, backwards, base: word.expanded.value === 'scratch' ? scratch : reference && baseImage(reference) };
};
/** True for USER. */
const isUser = (instruction) => instruction.keyword === 'USER';
/** True for CMD and ENTRYPOINT. */
const isStart = (instruction) => instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT';
/** True when USER names root. Undefined when the user is a variable whose value is not in the file. */
const shipped_image_isRoot = ({ user }) => {
    const { value } = user.expanded;
    return value === undefined ? undefined : namesRoot(value);
};
/** True when the start command itself changes to another user: `ENTRYPOINT ["gosu", "app", \u2026]`. */
const startsWithStepDown = ({ dockerfile, backwards }) => backwards
    .filter(isStart)
    .some(({ command }) => command.script?.commands.some(inner => dropsPrivileges(inner, dockerfile.file.text)) ?? false);
/** The base's entrypoint is in charge and drops privileges, or the file brings a tool for that and its own entrypoint. */
const mayStepDown = ({ base, backwards }) => {
    const ownEntrypoint = backwards.some(instruction => instruction.keyword === 'ENTRYPOINT');
    if (!ownEntrypoint)
        return base?.user === 'drops';
    return backwards.some(instruction => {
        if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
            return instruction.sources.some(source => isStepDownTool(source.expanded.value ?? ''));
        if (instruction.keyword !== 'RUN')
            return false;
        return instruction.command.script?.commands.some(({ args }) => args.some(({ prefix }) => isStepDownTool(prefix))) ?? false;
    });
};
/**
 * The user to change to, when the file leaves no doubt: the one it used before, the only one it makes, or the one that the base ships; each
 * only while the file does not take it away.
 */
const obviousUser = ({ dockerfile, backwards, base }) => {
    const { made, mayHave } = imageUsers(backwards, dockerfile.file.text);
    const earlier = backwards.filter(isUser).find(user => shipped_image_isRoot(user) === false)?.user.expanded.value;
    if (earlier !== undefined && mayHave(earlier))
        return earlier;
    const [only] = made;
    const candidate = made.size === 1 ? only : made.size === 0 ? base?.shipped : undefined;
    return candidate !== undefined && mayHave(candidate) ? candidate : undefined;
};
const building = new Set(['RUN', 'COPY', 'ADD', 'USER']);
/** Puts `USER name` above the start command, or at the end of the stage when something is still built behind it. */
const changeUser = (shipped) => {
    const user = obviousUser(shipped);
    const { dockerfile, stage } = shipped;
    const last = stage.instructions.at(-1) ?? stage.from;
    if (user === undefined)
        return undefined;
    const behind = stage.instructions.slice(1 + stage.instructions.findLastIndex(({ keyword }) => building.has(keyword)));
    const start = behind.find(isStart);
    const edit = start ? insertAbove(dockerfile.file, start, `USER ${user}`) : insertBelow(dockerfile, last, `USER ${user}`);
    return edit && { user, edit };
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/commands/windows-builds.js


const windowsUser = /^container(?:user|administrator)$/i;
const driveLetter = /^"?[a-z]:[\\/]/i;
/** Something that only a build for Windows has: `powershell` or `cmd` as the shell, its users, drive letters, programs that end in `.exe`. */
const windows_builds_isForWindows = (instruction) => {
    switch (instruction.keyword) {
        case 'SHELL':
            return /^(?:powershell|cmd)(?:\.exe)?$/i.test(instruction.words[0]?.expanded.value ?? '');
        case 'USER':
            return windowsUser.test(instruction.user.expanded.value ?? '');
        case 'WORKDIR':
            return driveLetter.test(instruction.path.text);
        case 'COPY':
        case 'ADD':
            return driveLetter.test(instruction.destination?.text ?? '');
        case 'CMD':
        case 'ENTRYPOINT':
            return /\.exe$/i.test(instruction.command.words?.[0]?.expanded.value ?? '');
        default:
            return false;
    }
};
/** Docker Official Images that have builds for Windows under tags that do not say so. All others are Linux. Source: docker-library/official-images. */
const bothSystems = wordSet('caddy docker eclipse-temurin golang hello-world mongo nats openjdk python traefik');
const isLinuxOnly = ({ bottom }) => {
    const { reference } = bottom.from.image;
    const [folder, name = ''] = (reference && pulledHubRepository(reference)?.split('/')) ?? [];
    return folder === 'library' && !bothSystems.has(name);
};
/** What counts in the end: of the instructions that replace an earlier one, the last. */
const inEffect = ({ backwards }) => {
    const seen = new Set();
    return backwards.filter(({ keyword }) => {
        const isReplaced = seen.has(keyword) && keyword !== 'COPY' && keyword !== 'ADD';
        seen.add(keyword);
        return !isReplaced;
    });
};
/**
 * True when an image holds Windows, which has no root: its processes run as ContainerUser or ContainerAdministrator. By its base, the
 * platform of the file, or, where the base may be either, what its instructions say.
 */
const isWindowsBuild = (shipped) => shipped.base?.user === 'windows' ||
    /^windows/i.test(shipped.bottom.from.platform?.expanded.value ?? '') ||
    (!isLinuxOnly(shipped) && inEffect(shipped).some(windows_builds_isForWindows));

// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/lesser-use.js


const buildWords = wordSet('build builder builds building compile compiler export artifacts artifact output out lint linter');
const testWords = wordSet('test tests testing e2e fixture fixtures testdata');
const words = (text) => text.toLowerCase().split(/[-_./]+/);
/** Why a person would shrug: the image is only there to build or to test something. */
const lesserUse = ({ dockerfile, stage, backwards }) => {
    const { path } = dockerfile.file;
    const name = (0,text_path/* fileNameOf */.bV)(path);
    const isNamedForBuilding = words(`${stage.from.alias?.text ?? ''}.${name}`).some(word => buildWords.has(word));
    if (isNamedForBuilding && !backwards.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'EXPOSE'))
        return 'buildOnly';
    return words(path).some(word => testWords.has(word)) ? 'forTests' : undefined;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/root-user.js




const root_user_fixOf = (shipped) => {
    const change = changeUser(shipped);
    return change ? { fix: { title: `Run as "${change.user}"`, edits: [change.edit] } } : {};
};
/** What a report says when the image's use makes it less grave. */
const lessened = (shipped) => {
    const messageId = lesserUse(shipped);
    return messageId && { messageId, severity: 'low' };
};
function* explicitUser(shipped, user) {
    if (shipped_image_isRoot(user) !== true || startsWithStepDown(shipped))
        return;
    const stepsDown = mayStepDown(shipped);
    const byDefault = user.user.expanded.variables.length > 0;
    // Why only then: a last USER root with nothing built behind it is meant; one before a RUN was probably not taken back.
    const forgotten = shipped.backwards.slice(0, shipped.backwards.indexOf(user)).some(({ keyword }) => keyword === 'RUN');
    yield {
        messageId: stepsDown ? 'stepsDown' : byDefault ? 'rootByDefault' : 'root',
        at: user.user.range,
        subject: user.subject,
        concerns: 'image',
        facts: { degree: stepsDown ? 0 : 1 },
        data: { user: user.user.text },
        ...(stepsDown ? { severity: 'low' } : lessened(shipped)),
        ...(forgotten && root_user_fixOf(shipped)),
    };
}
function* absentUser(shipped) {
    const { base, bottom, backwards, stage } = shipped;
    if (base === undefined || base.user === 'non-root' || base.user === 'managed' || startsWithStepDown(shipped))
        return;
    // What Podman built on this machine is judged with its own Dockerfile.
    if (bottom.from.image.reference?.registry === 'localhost')
        return;
    // Files that `docker build --output` takes out; nothing runs.
    if (bottom.from.image.word.expanded.value === 'scratch' && !backwards.some(isStart))
        return;
    const stepsDown = mayStepDown(shipped);
    yield {
        messageId: stepsDown ? 'stepsDown' : base.user === 'unknown' ? 'noUserUnknownBase' : 'noUser',
        at: stage.from.image.word.range,
        data: { image: bottom.from.image.word.expanded.value ?? bottom.from.image.word.text, user: 'root' },
        identity: 'no-user',
        concerns: 'image',
        // Why no difference between root and unknown: a base that nobody knows is no better than one that runs as root.
        facts: { degree: stepsDown ? 0 : 1 },
        ...(stepsDown || base.user === 'unknown' ? { severity: 'low' } : lessened(shipped)),
        ...(base.user === 'unknown' && { confidence: 'low' }),
        ...root_user_fixOf(shipped),
    };
}
const root_user_rootUser = defineRule({
    meta: {
        id: 'dockerfile/root-user',
        kind: 'dockerfile',
        severity: 'medium',
        title: 'Image runs its process as root',
        rationale: 'Root in a container is the kernel\u2019s root, with fewer capabilities. Whoever takes over the process can change every file of the ' +
            'image, use every bug of the ' +
            'kernel and the runtime that needs root, and owns whatever is mounted.',
        remediation: 'Create a user in the image (or take the one that the base image ships) and end the last stage with `USER`. A number (`USER ' +
            '10001`) lets Kubernetes prove it ' +
            'with `runAsNonRoot`. Give the user only the directories that it writes.',
        messages: {
            root: 'The image runs as root, because its last USER is "{user}".',
            rootByDefault: 'The image runs as root unless the build sets another value, because its last USER is "{user}".',
            noUser: 'The image runs as root, because no USER is set and its base "{image}" runs as root.',
            noUserUnknownBase: 'No USER is set, so the image runs as the user of its base "{image}", which is root in most images.',
            buildOnly: 'The image runs as root; it is low because the image starts nothing of its own and its name says that it only builds something.',
            forTests: 'The image runs as root; it is low because its place in the repository says that it is for tests.',
            stepsDown: 'The image starts as "{user}" and leaves it to its entrypoint to change to another user.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'FROM node:22\nCOPY . /app\nCMD ["node", "/app/server.js"]\n',
            good: 'FROM node:22\nCOPY . /app\nUSER node\nCMD ["node", "/app/server.js"]\n',
        },
        standards: { cisDocker: ['4.1'], nsa: ['Pod security > Non-root containers'], mitre: ['T1611'] },
        references: [
            'https://docs.docker.com/build/building/best-practices/#user',
            'https://www.cisecurity.org/benchmark/docker',
            'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
        ],
    },
    create(dockerfile) {
        return {
            *stage(stage) {
                if (stage !== dockerfile.finalStage)
                    return;
                const shipped = shippedImage(dockerfile, stage);
                if (isWindowsBuild(shipped))
                    return;
                const user = shipped.backwards.find(isUser);
                yield* user ? explicitUser(shipped, user) : absentUser(shipped);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/commands/build-arguments.js
/** False for no value and for an empty one, which a build is meant to set. */
const hasText = (value) => value !== undefined && value.expanded.value !== '';
/** Several rules ask for them: they are collected once, as long as the file is looked at. */
const build_arguments_known = new WeakMap();
/** The arguments of all ARG instructions. */
const buildArguments = (dockerfile) => {
    const found = build_arguments_known.get(dockerfile) ?? collect(dockerfile);
    build_arguments_known.set(dockerfile, found);
    return found;
};
const collect = ({ instructions }) => {
    const declared = instructions
        .filter(instruction => instruction.keyword === 'ARG')
        .flatMap(({ stage, declarations }) => declarations.map(({ name, value }) => ({ name, value, global: stage === undefined })));
    const names = new Set();
    const repeated = new Set();
    for (const { name } of declared)
        (names.has(name) ? repeated : names).add(name);
    return {
        names,
        repeated,
        inStages: new Set(declared.filter(({ global }) => !global).map(({ name }) => name)),
        globalDefaults: new Set(declared.filter(({ global, value }) => global && hasText(value)).map(({ name }) => name)),
    };
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/secret-mount.js


/** More uses than this are not rewritten. */
const maxUses = 50;
const secret_mount_isInComment = ({ text, lines }, offset) => /^[ \t]*#/.test(text.slice(lines.lineStart(lines.line(offset)), offset));
/** Offsets of `$NAME` and `${NAME`, comments left out. Undefined when there are too many. */
const usesOf = ({ file }, name) => {
    const { text } = file;
    const uses = [];
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
        const isUse = (text[at - 1] === '$' || (text[at - 1] === '{' && text[at - 2] === '$')) && !/\w/.test(text[at + name.length] ?? '');
        if (isUse && !secret_mount_isInComment(file, at) && uses.push(at) > maxUses)
            return undefined;
    }
    return uses;
};
const secret_mount_isRun = (instruction) => instruction.keyword === 'RUN';
/** Words with which programs keep what they are given, in files of the layer. */
const keepingWords = new Set(['config', 'configure', 'set', 'login', 'auth', 'clone', 'remote', 'submodule', 'init']);
/** True when the command leaves the variable's value behind in a file: `git clone https://$TOKEN@\u2026` does so in `.git/config`. */
const keeps = (command, name) => {
    const { args, redirects } = command;
    const holds = [...args, ...redirects.flatMap(({ target }) => target ?? [])].some(({ variables }) => variables.includes(name));
    const inBody = redirects.some(({ body }) => body?.text.includes(name) === true);
    const writes = redirects.some(({ takesOutput }) => takesOutput) || downstream(command).some(({ name: other }) => other === 'tee');
    return (inBody && writes) || (holds && (writes || command.name === 'sed' || args.some(({ value }) => keepingWords.has(value ?? ''))));
};
/**
 * A RUN in which the shell replaces variables, so that one that a mount sets works like a build argument, and that does not keep the value:
 * then the mount would only hide that the layer holds it.
 */
const canMount = ({ command, onbuild }, name) => command.form === 'shell' &&
    command.shell === 'posix' &&
    !onbuild &&
    command.script?.complete === true &&
    !command.script.commands.some(inner => keeps(inner, name));
/**
 * The edits that turn a build argument into a secret that only the RUNs using it see (`--mount=type=secret,id=NAME,env=NAME`). Undefined
 * when that is not certain: other instructions use it, no RUN names it, a RUN writes it to a file, it is declared with others. The caller knows that
 * the name is declared only once.
 * Needs Dockerfile syntax 1.10, which BuildKit 0.16 (Docker 27.2) brings. Source: Dockerfile reference, `RUN --mount=type=secret`.
 */
const secretMountEdits = (dockerfile, arg) => {
    const name = arg.declarations[0]?.name;
    if (name === undefined || arg.declarations.length !== 1 || arg.stage === undefined || dockerfile.escape === '`')
        return undefined;
    const uses = usesOf(dockerfile, name);
    const removal = removeInstruction(dockerfile, arg);
    if (uses === undefined || uses.length === 0 || removal === undefined)
        return undefined;
    const runs = arg.stage.instructions.filter(secret_mount_isRun).filter(({ range }) => uses.some(use => range.start <= use && use < range.end));
    const covered = uses.every(use => runs.some(({ range }) => range.start <= use && use < range.end && range.start > arg.range.end));
    const mounted = runs.some(({ mounts }) => mounts.some(({ options }) => options.get('env') === name || options.get('id') === name));
    if (!covered || mounted || !runs.every(run => canMount(run, name)))
        return undefined;
    const flag = ` --mount=type=secret,id=${name},env=${name}`;
    return [removal, ...runs.map(({ keywordRange: { end } }) => ({ range: { start: end, end }, newText: flag }))];
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/variable-secrets.js

/** Half of a credential, that goes with its secret wherever it goes. Source: AWS CLI, environment variables. */
const halfCredential = /(?:^|_)aws_access_key_id$/i;
/** True for the name of a variable that holds a secret, or half of one. */
const isSecretVariable = (name) => secretName(name) || halfCredential.test(name);
/** Judges a variable and its literal value together. */
const judgeVariable = (name, value) => halfCredential.test(name) ? judgeSecret('secret', value) : judgeSecret(name, value);

;// CONCATENATED MODULE: ./build/rules/dockerfile/secret-in-env-or-arg.js





const isShipped = ({ stage }) => stage?.shipped !== false;
/** A literal of a vendor's format under any name. Samples are left alone: build steps are full of `postgres://user:pass@localhost`. */
function* formatReports(pair, value) {
    const found = findCredential(value);
    if (found?.verdict === 'secret')
        yield { messageId: 'credential', at: pair.range, data: { name: pair.name, kind: found.kind } };
}
/** The build argument that a value takes its secret from: any under a secret's name, or one with a secret's name under any. */
const secretArgument = (pair, { names }) => {
    const used = pair.value?.expanded.variables.filter(name => names.has(name)) ?? [];
    return used.find(isSecretVariable) ?? (isSecretVariable(pair.name) ? used[0] : undefined);
};
function* envReports(env, declared) {
    const severity = isShipped(env) ? 'high' : 'medium';
    for (const pair of env.pairs) {
        const value = pair.value?.expanded.value;
        const argument = secretArgument(pair, declared);
        const data = { name: pair.name };
        if (argument !== undefined)
            yield { messageId: 'envFromArgument', at: pair.range, data: { ...data, argument }, severity };
        if (argument !== undefined || value === undefined || pair.value?.expanded.variables.length !== 0)
            continue;
        const judged = judgeVariable(pair.name, value);
        if (judged === 'secret')
            yield { messageId: 'env', at: pair.range, data, severity };
        else if (judged === 'placeholder')
            yield { messageId: 'envSample', at: pair.range, data, severity: isShipped(env) ? 'medium' : 'low' };
        else
            yield* formatReports(pair, value);
    }
}
/** A build with `--build-arg` is what an ARG without value is for; its RUNs write the value into the history of the stage. */
const passed = (arg, pair, declared, dockerfile) => {
    const inHistory = isShipped(arg) && (arg.stage?.instructions ?? []).some(({ keyword, range }) => keyword === 'RUN' && range.start > arg.range.start);
    const edits = declared.repeated.has(pair.name) ? undefined : secretMountEdits(dockerfile, arg);
    return {
        messageId: 'argPassed',
        at: pair.range,
        data: { name: pair.name },
        severity: inHistory ? 'high' : 'medium',
        ...(edits && { fix: { title: `Mount "${pair.name}" as a build secret`, edits } }),
    };
};
/** `ARG TOKEN=${TOKEN}`: a value that only the build gives. */
const isHandedOn = ({ name, value }) => value?.expanded.value === undefined && value?.expanded.variables[0] === name;
function* argReports(arg, declared, dockerfile) {
    const isGlobal = arg.stage === undefined;
    for (const pair of arg.declarations) {
        const value = pair.value?.expanded.value;
        const elsewhere = isGlobal ? declared.inStages.has(pair.name) : declared.globalDefaults.has(pair.name);
        if (!hasText(pair.value) || isHandedOn(pair)) {
            // Why once: a name declared before the first FROM and again in a stage is one secret, reported where it is used or set.
            if (isSecretVariable(pair.name) && !elsewhere)
                yield passed(arg, pair, declared, dockerfile);
        }
        else if (value !== undefined && pair.value?.expanded.variables.length === 0) {
            const judged = judgeVariable(pair.name, value);
            if (judged === 'secret')
                yield { messageId: 'argDefault', at: pair.range, data: { name: pair.name } };
            else if (judged === 'placeholder')
                yield { messageId: 'argSample', at: pair.range, data: { name: pair.name }, severity: 'medium' };
            else
                yield* formatReports(pair, value);
        }
    }
}
const secretInEnvOrArg = defineRule({
    meta: {
        id: 'dockerfile/secret-in-env-or-arg',
        kind: 'dockerfile',
        severity: 'high',
        title: 'Secret passed through ENV or ARG',
        rationale: '`ENV` values are part of the image\u2019s configuration: everyone who can pull it reads them, and every process of the container ' +
            'inherits them. Values of `ARG` ' +
            'are recorded in the history of each `RUN` behind it and in provenance attestations. Both stay when a later instruction ' +
            'overwrites them.',
        remediation: 'Mount build secrets with `RUN --mount=type=secret,id=token,env=TOKEN` and pass them with `docker build --secret`. Give ' +
            'run-time secrets to the container when ' +
            'it starts (a secret file or the orchestrator\u2019s secret). Revoke what was committed.',
        messages: {
            env: 'ENV "{name}" stores a secret in the image.',
            envSample: 'ENV "{name}" gives every container of this image the same well-known secret, unless someone replaces it.',
            envFromArgument: 'ENV "{name}" stores the value of the build argument "{argument}" in the image.',
            credential: 'The value of "{name}" holds a credential ({kind}).',
            argDefault: 'ARG "{name}" has a secret as its default value.',
            argSample: 'ARG "{name}" has a well-known sample secret as its default value.',
            argPassed: 'ARG "{name}" passes a secret to the build, which keeps build arguments in the image\u2019s history and provenance.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'FROM node:22\nARG NPM_TOKEN\nENV DB_PASSWORD=Xk39dkQ2lpq\nRUN npm ci\n',
            good: 'FROM node:22\nENV DB_PASSWORD_FILE=/run/secrets/db\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci\n',
        },
        standards: { cisDocker: ['4.10'], nsa: ['Network separation > Secrets'], mitre: ['T1552.001'] },
        references: [
            'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
            'https://docs.docker.com/build/building/secrets/',
            'https://www.cisecurity.org/benchmark/docker',
            'https://attack.mitre.org/techniques/T1552/001/',
        ],
        textIsHazard: true,
    },
    create(dockerfile) {
        const declared = buildArguments(dockerfile);
        return { env: env => envReports(env, declared), arg: arg => argReports(arg, declared, dockerfile) };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/commands/command-setting.js
const assignedNames = ({ commands }) => new Set(commands.flatMap(command => [
    ...command.assignments.map(({ name }) => name),
    ...(command.name === 'read' ? command.args.flatMap(arg => arg.value ?? []) : []),
]));
const isSecretMount = ({ type }) => type === 'secret' || type === 'ssh';
/** What the script of an instruction can see. Build arguments exist in RUN only. */
const commandSetting = (host, script, argumentsOfFile) => {
    const mounts = host.keyword === 'RUN' ? host.mounts.filter(isSecretMount) : [];
    let hidden;
    const isHidden = (name) => {
        // Why not before: few words have a variable that is an argument.
        hidden ??= new Set([...assignedNames(script), ...mounts.flatMap(({ options }) => options.get('env') ?? [])]);
        return hidden.has(name);
    };
    return { host, mounts, isArgument: name => host.keyword === 'RUN' && argumentsOfFile.has(name) && !isHidden(name) };
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/assigned-secrets.js

/** `A=b` as one word of `export` or `declare`, when no variable is in it. */
const pairOf = ({ value, variables, range, }) => {
    const equals = value?.indexOf('=') ?? -1;
    return value === undefined || equals === -1 || variables.length > 0
        ? []
        : [{ name: value.slice(0, equals), value: value.slice(equals + 1), range }];
};
/** `API_TOKEN=\u2026 command` and `export API_TOKEN=\u2026` with a literal that is neither a reference nor a sample. */
const assignedSecrets = (command) => {
    const exported = command.name === 'export' || command.name === 'declare' ? command.args.flatMap(pairOf) : [];
    const assigned = command.assignments.flatMap(({ name, value, range }) => value?.value === undefined || value.variables.length > 0 ? [] : [{ name, value: value.value, range }]);
    return [...assigned, ...exported].filter(({ name, value }) => judgeSecret(name, value) === 'secret');
};
/** The key file of `gcloud auth activate-service-account --key-file=key.json`, unless it is a mounted secret or known only at run time. */
const loginKeyFile = ({ name, args }) => {
    if (name !== 'gcloud' || !args.some(arg => arg.value === 'activate-service-account'))
        return undefined;
    const at = args.findIndex(arg => arg.pattern.startsWith('--key-file'));
    const word = args[at]?.pattern.includes('=') ? args[at] : args[at + 1];
    return at !== -1 && word?.value !== undefined && !word.value.includes('/run/secrets/') ? word : undefined;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/statement-credentials.js
/** Clients that run SQL that an argument or their input holds. */
const sqlClients = new Set(['psql', 'mysql', 'mariadb', 'sqlcmd', 'mysqladmin', 'clickhouse-client', 'cqlsh']);
/** `\u2026 PASSWORD 'x'`, `\u2026 IDENTIFIED [WITH plugin] BY 'x'`, `SET PASSWORD \u2026 = 'x'`: the literal in the statement. */
const statement = /\b(?:PASSWORD(?:\s{1,8}FOR\s[^=;]{1,120})?\s{0,8}=?|IDENTIFIED(?:\s{1,8}WITH\s{1,8}\w{1,40})?\s{1,8}BY)\s{0,8}'([^'\s]{1,200})'/i;
const place = (what, word, part) => ({ what, word, part, variables: [], proof: 'place' });
/** `psql -c "CREATE USER app WITH PASSWORD 'x'"`, also when echo pipes the statement. */
function* sqlPlaces({ name = '', args, pipeline, position }) {
    const before = pipeline.commands[position - 1];
    for (const word of [...args, ...(before?.name === 'echo' || before?.name === 'printf' ? before.args : [])]) {
        const part = statement.exec(word.pattern)?.[1];
        // Why not with an unknown part: the statement may hold several variables, of which one is the password.
        if (part !== undefined && !part.includes('\0'))
            yield place(`password in the SQL for "${name}"`, word, part);
    }
}
/** `-passout pass:x`; `file:`, `env:` and `stdin` name other places. Source: openssl-passphrase-options(1). */
function* opensslPlaces({ args }) {
    for (const [index, word] of args.entries()) {
        const isOption = /^-(?:pass|passin|passout)$/.test(args[index - 1]?.value ?? '');
        if (isOption && word.value?.startsWith('pass:'))
            yield place('passphrase of "openssl"', word, word.value.slice('pass:'.length));
    }
}
const storeOptions = /^-(?:storepass|keypass|srcstorepass|deststorepass|srckeypass|destkeypass)$/;
/** `keytool -storepass x`. Java's own trust store has the password `changeit`, which protects nothing. Source: keytool(1). */
function* keytoolPlaces({ args }) {
    for (const [index, word] of args.entries()) {
        const isOption = storeOptions.test(args[index - 1]?.value ?? '');
        if (isOption && word.value !== undefined && word.value !== 'changeit')
            yield place('password of "keytool"', word, word.value);
    }
}
/** Credentials that stand inside an argument with an own grammar: SQL, pass phrase options. */
const statementPlaces = (command) => {
    if (command.name === 'openssl')
        return [...opensslPlaces(command)];
    if (command.name === 'keytool')
        return [...keytoolPlaces(command)];
    return sqlClients.has(command.name ?? '') ? [...sqlPlaces(command)] : [];
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/command-credentials.js





const registryLogin = { subcommands: ['login'], flags: ['-p', '--password'], attached: ['-p'] };
const command_credentials_database = { glued: ['--password'], attached: ['-p'] };
const command_credentials_mongo = { flags: ['-p', '--password'] };
const databaseClients = ['mysql', 'mysqladmin', 'mysqldump', 'mariadb', 'mariadb-admin', 'mariadb-dump'];
/** Sources: the programs' manual pages and documentation. */
const command_credentials_programs = new Map([
    ...['docker', 'podman', 'buildah', 'nerdctl', 'skopeo', 'oras', 'crane', 'regctl'].map((name) => [
        name,
        [registryLogin],
    ]),
    ['helm', [registryLogin, { subcommands: ['repo', 'pull', 'push'], flags: ['--password'] }]],
    ['az', [{ subcommands: ['login'], flags: ['-p', '--password'] }]],
    ...databaseClients.map((name) => [name, [command_credentials_database]]),
    ...['mongo', 'mongosh', 'mongodump', 'mongorestore', 'mongoimport'].map((name) => [name, [command_credentials_mongo]]),
    ['redis-cli', [{ flags: ['-a', '--pass'] }]],
    ['sshpass', [{ flags: ['-p'], attached: ['-p'] }]],
    ['curl', [{ pairs: ['-u', '--user', '-U', '--proxy-user'], headers: ['-H', '--header', '--proxy-header'], flags: ['--oauth2-bearer'] }]],
    ['wget', [{ flags: ['--password', '--http-password', '--ftp-password', '--proxy-password'], headers: ['--header'] }]],
    ['twine', [{ subcommands: ['upload'], flags: ['-p', '--password'] }]],
    ['dotnet', [{ subcommands: ['nuget'], flags: ['-p', '--password', '-k', '--api-key'] }]],
    ['nuget', [{ flags: ['-Password', '-ApiKey', '-password', '-apikey'] }]],
    ['cargo', [{ subcommands: ['login'], last: true }]],
    ['vault', [{ subcommands: ['login'], last: true }]],
    ['snyk', [{ subcommands: ['auth'], last: true }]],
    ['git', [{ subcommands: ['config'], headers: ['http.extraheader', 'http.extraHeader', 'http.https://github.com/.extraheader'] }]],
]);
/** A `--password`-like long option means an own thing to these: other rules, build secrets by id, hashes. */
const otherMeaning = new Set([
    'adduser',
    'useradd',
    'usermod',
    'chpasswd',
    'htpasswd',
    'docker',
    'buildx',
    'podman',
    'buildah',
    'nerdctl',
    'gpg',
    'gpg2',
    ...databaseClients,
]);
/** Words of an option's name that turn it into a switch: `--no-password`, `--disabled-password`. */
const switchOption = /^--(?:no|disabled?|enable|without|ask|prompt|random|generate|skip|allow|use|require|with)-/;
/** The value of an option: the next word, or what stands behind `=`. */
function* optionValues(args, flags) {
    for (const [index, word] of args.entries()) {
        const { pattern } = word;
        const equals = pattern.indexOf('=');
        const name = equals === -1 ? pattern : pattern.slice(0, equals);
        if (!flags.includes(name))
            continue;
        if (equals !== -1)
            yield { flag: name, word, part: pattern.slice(equals + 1) };
        const next = args[index + 1];
        if (equals === -1 && next !== undefined && !/^-\D/.test(next.pattern))
            yield { flag: name, word: next, part: next.pattern };
    }
}
const title = (command, { subcommands }) => {
    const used = subcommands?.find(name => command.args.some(arg => arg.value === name));
    return used === undefined ? `"${command.name ?? ''}"` : `"${command.name ?? ''} ${used}"`;
};
/** How far into the arguments a subcommand is looked for. */
const maxSubcommandPlace = 6;
function* pairPlaces(args, pairs, place) {
    for (const { word, part } of optionValues(args, pairs)) {
        const colon = part.indexOf(':');
        const user = part.slice(0, colon);
        // `curl -u TOKEN:` has the token in the place of the user; `anonymous:` has none.
        const password = colon === -1 ? part : part.slice(colon + 1) || (/[\d\0]/.test(user) ? user : '');
        // Why not without a colon: `curl -u name` asks for the password. A variable may hold both.
        if (colon !== -1 || part.includes('\0'))
            yield place('password', word, password);
    }
}
function* headerPlaces(args, headers) {
    for (const { word } of optionValues(args, headers)) {
        const found = headerPlace(word.pattern.startsWith('--') ? behind(word, word.pattern.indexOf('=') + 1) : word);
        if (found)
            yield { ...found, word };
    }
    if (!headers.includes('-H'))
        return;
    for (const word of args) {
        const found = word.pattern.startsWith('-H') ? headerPlace(behind(word, 2)) : undefined;
        if (found)
            yield { ...found, word };
    }
}
function* attachedPlaces(args, attached, place) {
    for (const word of args) {
        const { pattern } = word;
        const flag = pattern.startsWith('--') ? undefined : attached.find(name => pattern.startsWith(name) && pattern.length > name.length);
        if (flag !== undefined)
            yield place('password', word, pattern.slice(flag.length).replace(/^=/, ''));
    }
}
/** An argument that is neither an option nor `key=value`. */
const command_credentials_isPlain = ({ pattern, prefix }) => !pattern.startsWith('-') && !/\w=/.test(prefix);
function* syntaxPlaces(command, syntax) {
    const { args } = command;
    const { subcommands } = syntax;
    if (subcommands && !args.slice(0, maxSubcommandPlace).some(arg => subcommands.includes(arg.value ?? '')))
        return;
    const of = title(command, syntax);
    const place = (what, word, part) => ({ what: `${what} of ${of}`, word, part, variables: word.variables, proof: 'place' });
    for (const { word, part } of optionValues(args, syntax.flags ?? []))
        yield place('password', word, part);
    for (const { word, part } of optionValues(args, syntax.glued ?? []))
        if (word.pattern.startsWith('-'))
            yield place('password', word, part);
    yield* pairPlaces(args, syntax.pairs ?? [], place);
    yield* headerPlaces(args, syntax.headers ?? []);
    yield* attachedPlaces(args, syntax.attached ?? [], place);
    const last = args.at(-1);
    if (syntax.last && last !== undefined && args.length > 1 && command_credentials_isPlain(last))
        yield place('token', last, last.pattern);
}
const behind = (word, at) => ({ ...word, pattern: word.pattern.slice(at) });
const credentialKey = /(?:^|[:/.])_?(?:auth|authToken|password|npmAuthToken|npmAuthIdent)$/;
const command_credentials_packageManagers = new Set(['npm', 'yarn', 'pnpm', 'bun']);
/** `npm config set //registry.npmjs.org/:_authToken TOKEN` (or `key=TOKEN`), `yarn config set npmAuthToken TOKEN`. */
function* packageManagerPlaces({ name, args }) {
    if (!args.some(arg => arg.value === 'set'))
        return;
    const what = `registry token of "${name} config set"`;
    for (const [index, word] of args.entries()) {
        const equals = word.pattern.indexOf('=');
        const key = equals === -1 ? word.pattern : word.pattern.slice(0, equals);
        const next = args[index + 1];
        if (!credentialKey.test(key))
            continue;
        if (equals !== -1)
            yield { what, word, part: word.pattern.slice(equals + 1), variables: word.variables, proof: 'place' };
        else if (next)
            yield { what, word: next, part: next.pattern, variables: next.variables, proof: 'place' };
    }
}
const configuredKeys = new Map([
    ['composer', /^(?:http-basic|github-oauth|gitlab-oauth|gitlab-token|bearer|bitbucket-oauth)\./],
    ['poetry', /^(?:http-basic|pypi-token)\./],
    ['bundle', /^(?:https?:\/\/)?[\w-]+\.[\w.-]+$|^BUNDLE_[A-Z0-9_]+__[A-Z0-9_]+$/],
    ['aws', /^(?:[\w-]+\.)?aws_(?:access_key_id|secret_access_key|session_token)$/],
]);
/** `aws configure set aws_secret_access_key KEY`, `composer config http-basic.host user password`: the last argument behind a known key. */
function* configuredPlaces({ name = '', args }, key) {
    if (!args.some(arg => arg.value === 'config' || arg.value === 'configure'))
        return;
    const at = args.findIndex(arg => key.test(arg.value ?? ''));
    const word = args.slice(at + 1).findLast(arg => !arg.pattern.startsWith('--'));
    if (at === -1 || word === undefined || args.some(arg => arg.value === '--unset' || arg.value === '--delete'))
        return;
    yield { what: `"${args[at]?.value ?? ''}" of "${name}"`, word, part: word.pattern, variables: word.variables, proof: 'place' };
}
/** What a program that keeps settings is told to keep. */
const settingPlaces = (command) => {
    if (command_credentials_packageManagers.has(command.name ?? ''))
        return packageManagerPlaces(command);
    const key = configuredKeys.get(command.name ?? '');
    return key === undefined ? [] : configuredPlaces(command, key);
};
/** `--token VALUE` of any program, and `-Dsonar.token=VALUE`, by the option's name. */
function* namedOptionPlaces({ name, args }) {
    if (otherMeaning.has(name ?? ''))
        return;
    for (const [index, arg] of args.entries()) {
        if (!arg.prefix.startsWith('-'))
            continue;
        const option = /^(?:--|-[DP])[A-Za-z][\w.-]{1,60}/.exec(arg.prefix)?.[0] ?? '';
        if (option === '' || switchOption.test(option) || !secretName(option.replace(/^-[DP]/, '')))
            continue;
        const what = `"${option}" of "${name ?? ''}"`;
        const next = args[index + 1];
        if (arg.pattern[option.length] === '=')
            yield { what, word: arg, part: arg.pattern.slice(option.length + 1), variables: arg.variables, proof: 'name' };
        else if (arg.pattern === option && option.startsWith('--') && next && !next.pattern.startsWith('-'))
            yield { what, word: next, part: next.pattern, variables: next.variables, proof: 'name' };
    }
}
const takesInput = new Set(['--password-stdin', '--with-token', '--token-stdin', '--username-and-password-stdin']);
/** `echo TOKEN | docker login --password-stdin`: the credential stands in the command before. */
const pipedPlaces = ({ name, args, pipeline, position }) => {
    const before = pipeline.commands[position - 1];
    const word = before?.args.at(-1);
    if (word === undefined || (before?.name !== 'echo' && before?.name !== 'printf') || !args.some(arg => takesInput.has(arg.value ?? '')))
        return [];
    return [{ what: `password piped to "${name ?? ''}"`, word, part: word.pattern.trim(), variables: word.variables, proof: 'place' }];
};
/** `echo machine host login me password PASSWORD > ~/.netrc`, written without quotes. */
const netrcPlaces = ({ name, args }) => {
    const at = name === 'echo' && args[0]?.value === 'machine' ? args.findIndex(arg => arg.value === 'password') : -1;
    const word = at === -1 ? undefined : args[at + 1];
    return word ? [{ what: '.netrc password', word, part: word.pattern, variables: word.variables, proof: 'place' }] : [];
};
/**
 * All places of a command where a credential stands, each word once. What stands there may still be a reference or a file:
 * `couldBeSecret` tells.
 */
const credentialPlaces = (command) => {
    const places = [];
    for (const syntax of command_credentials_programs.get(command.name ?? '') ?? [])
        (0,append_all/* appendAll */.u)(places, syntaxPlaces(command, syntax));
    places.push(...settingPlaces(command), ...pipedPlaces(command), ...accountPlaces(command), ...netrcPlaces(command), ...statementPlaces(command));
    for (const word of command.args)
        (0,append_all/* appendAll */.u)(places, wordPlaces(word));
    for (const { value } of command.assignments)
        if (value)
            (0,append_all/* appendAll */.u)(places, wordPlaces(value));
    (0,append_all/* appendAll */.u)(places, namedOptionPlaces(command));
    if (places.length < 2)
        return places;
    const seen = new Set();
    return places.filter(({ word }) => !seen.has(word) && seen.add(word));
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/heredoc-credentials.js



/** The first line of a private key alone is none. */
const heredoc_credentials_minKeyLength = 100;
/** `NAME=value`, `export NAME="value"`, `name: value`: a line of an env file or a configuration. */
const assignment = /^[ \t]{0,20}(?:export[ \t]{1,8})?([A-Za-z_][\w.-]{0,100})[ \t]{0,8}[=:][ \t]{0,8}["']?([^\s"'#$]{6,512})["']?[ \t]*$/;
const maxLines = 1_000;
/** The credentials in the here-document at a range of a file, with the range of each: in the order in which they are looked for. */
function* heredocCredentials(file, range) {
    const text = file.slice(range.start, range.end);
    const whole = { start: range.start, end: range.start + text.trimEnd().length };
    let start = range.start;
    for (const line of text.split('\n', maxLines)) {
        const [, name = '', value = ''] = assignment.exec(line.trimEnd()) ?? [];
        if (name !== '' && secretName(name) && couldBeSecret(value) === 'secret')
            yield { what: `value of "${name}"`, at: { start, end: start + line.trimEnd().length } };
        start += line.length + 1;
    }
    const found = findCredential(text);
    const isKey = found?.kind === 'private key';
    if (found && found.verdict === 'secret' && !(isKey && text.length < heredoc_credentials_minKeyLength))
        yield { what: found.kind, at: whole };
    const setting = configurationPart(text);
    if (setting)
        yield { what: `"${setting.key}" setting`, at: whole, part: setting.part };
}
/** The first of them that holds for certain, where nothing but the text itself decides. */
const heredocSecret = (file, range) => [...heredocCredentials(file, range)].find(({ part }) => part === undefined || couldBeSecret(part) === 'secret');

;// CONCATENATED MODULE: ./build/rules/dockerfile/secret-in-run.js








const shipped = ({ stage }) => stage?.shipped !== false;
function* judgePlace({ what, word, part, variables, proof, guessable }, { host, isArgument }) {
    const argument = variables.find(isArgument);
    const data = { what, keyword: host.keyword };
    if (argument !== undefined) {
        yield { messageId: 'argument', at: word.range, data: { ...data, argument }, ...(!shipped(host) && { severity: 'medium' }) };
        return;
    }
    // Why not variables that ENV sets: the ENV itself is reported.
    if (part.includes('\0') || (variables.length > 0 && !guessable))
        return;
    const verdict = guessable ? 'placeholder' : proof === 'known' ? 'secret' : couldBeSecret(part);
    if (verdict === 'secret')
        yield { messageId: 'literal', at: word.range, data, ...(proof === 'name' && { confidence: 'medium' }) };
    if (verdict === 'placeholder' && proof === 'place')
        yield { messageId: 'sample', at: word.range, data, severity: 'medium' };
}
/** A here-document that writes a credential into a file. */
function* heredocReports(file, { body }, { host, isArgument }) {
    for (const { what, at, part } of body ? heredocCredentials(file, body.range) : []) {
        const argument = variablesIn(part ?? '').find(isArgument);
        const data = { what, keyword: host.keyword };
        if (argument !== undefined)
            yield { messageId: 'argument', at, data: { ...data, argument } };
        else if (part === undefined || couldBeSecret(part) === 'secret')
            yield { messageId: 'literal', at, data };
    }
}
/** Files of keys that it logs in with. */
const keyFiles = (command, { mounts }) => mounts.length > 0 ? [] : [loginKeyFile(command)?.range ?? []].flat();
/** Dummies of build steps are left alone: only a literal that no sample is counts. */
const assignmentReports = (command, { host }) => assignedSecrets(command).map(({ name, range }) => ({
    messageId: 'assignment',
    at: range,
    data: { name, keyword: host.keyword },
    confidence: 'medium',
}));
function* scriptReports(file, script, place) {
    const seen = new Set();
    for (const command of script.commands) {
        const reports = [
            ...credentialPlaces(command).flatMap(found => [...judgePlace(found, place)]),
            ...assignmentReports(command, place),
            ...command.redirects.flatMap(redirect => [...heredocReports(file, redirect, place)]),
            ...keyFiles(command, place).map(at => ({ messageId: 'keyFile', at, data: { keyword: place.host.keyword } })),
        ];
        for (const report of reports) {
            if (!seen.has(report.at.start))
                yield report;
            seen.add(report.at.start);
        }
    }
}
// Why more than 120 lines: six ways in which one hazard shows.
const secretInRun = defineRule({
    meta: {
        id: 'dockerfile/secret-in-run',
        kind: 'dockerfile',
        severity: 'high',
        title: 'Credential on a build command line',
        rationale: 'The text of every instruction, and the value of every build argument that a `RUN` could see, is kept in the image\u2019s history ' +
            'and in its provenance record. ' +
            'Everyone who can pull the image reads it with `docker history`; deleting a file later does not take it out of the layer that ' +
            'wrote it.',
        remediation: 'Mount the secret only while the command runs: `RUN --mount=type=secret,id=token,env=TOKEN \u2026` and `docker build --secret ' +
            'id=token,\u2026`, or `--mount=type=ssh` ' +
            'for Git. Pass run-time credentials when the container starts. Give accounts no password at all: `useradd` makes them locked. Revoke ' +
            'what was committed.',
        messages: {
            literal: 'The {what} is written on the command line of this {keyword} and stays readable in the image.',
            sample: 'The {what} on the command line of this {keyword} is a well-known sample value.',
            argument: 'The {what} comes from the build argument "{argument}", which the image keeps in its history.',
            assignment: 'The variable "{name}" in this {keyword} holds a secret that stays readable in the image.',
            written: 'The {what} is written into the image by the here-document of this {keyword}.',
            keyFile: 'This {keyword} logs in with a key file that is part of the image or its layers.',
        },
        fix: 'none',
        examples: {
            bad: 'FROM node:22\nARG NPM_TOKEN\nRUN npm config set //registry.npmjs.org/:_authToken $NPM_TOKEN && npm ci\n',
            good: 'FROM node:22\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\n',
        },
        standards: { cisDocker: ['4.10'], mitre: ['T1552.001'] },
        references: [
            'https://docs.docker.com/build/building/secrets/',
            'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
            'https://cwe.mitre.org/data/definitions/214.html',
            'https://attack.mitre.org/techniques/T1552/001/',
        ],
        textIsHazard: true,
    },
    create(dockerfile) {
        const { text } = dockerfile.file;
        const { names } = buildArguments(dockerfile);
        const reports = (host, { script } = {}) => script ? scriptReports(text, script, commandSetting(host, script, names)) : [];
        return {
            run: host => reports(host, host.command),
            command: host => reports(host, host.command),
            healthcheck: host => reports(host, host.command),
            *copy({ heredocs, keyword }) {
                const found = heredocs.map(({ bodyRange }) => heredocSecret(text, bodyRange));
                for (const secret of found)
                    if (secret)
                        yield { messageId: 'written', at: secret.at, data: { what: secret.what, keyword } };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/credential-variables.js




/** Variables that tell a client library where its credentials file lies. Sources: Google Cloud ADC, AWS SDKs, kubectl, Hugging Face. */
const fileVariables = new Set([
    'GOOGLE_APPLICATION_CREDENTIALS',
    'AWS_SHARED_CREDENTIALS_FILE',
    'KUBECONFIG',
    'HF_TOKEN_PATH',
    'FIREBASE_CREDENTIALS',
    'OCI_CLI_KEY_FILE',
]);
/** True for a destination such as `$AWS_CONFIG_FILE`, wherever that is: the copy is made for a file that holds credentials. */
const isCredentialsPlace = ({ destination, from, heredocs }) => {
    const name = /^\$\{?(\w{1,64})\}?$/.exec(destination?.text ?? '')?.[1] ?? '';
    if (destination?.expanded.value !== undefined || from !== undefined || heredocs.length > 0)
        return false;
    return fileVariables.has(name) || name === 'AWS_CONFIG_FILE';
};
/** Folders into which credentials are mounted when a container starts. */
const mountPoints = /^\/?(?:run|var\/run|etc\/secrets?|secrets?|mnt|vault|tmp|var\/secrets)(?:\/|$)/;
const credential_variables_isContextCopy = (instruction) => instruction.keyword === 'COPY' || instruction.keyword === 'ADD';
/** Further instructions of a stage are not looked at. */
const maxInstructions = 200;
const hasWorkdir = (stage) => (0,walk/* stageChain */.ap)(stage).some(link => link.instructions.some(({ keyword }) => keyword === 'WORKDIR'));
/** True when the copy puts a file of this name there, or a tree from the context around it. */
const credential_variables_covers = (copy, stage, path) => {
    if (copy.from !== undefined || copy.heredocs.length > 0)
        return false;
    if (copy.sources.some(({ expanded }) => (0,text_path/* fileNameOf */.bV)(expanded.value ?? '') === (0,text_path/* fileNameOf */.bV)(path)))
        return true;
    const place = landingPlace(copy, stage);
    if (!path.startsWith('/') && copy.sources.some(({ expanded }) => cleanPath(expanded.value ?? '?') === '.'))
        return true;
    if (!path.startsWith('/') && hasWorkdir(stage))
        return false;
    return place !== undefined && place !== '.' && cleanPath(path).startsWith(`${place}/`) && /^[^.]*\/?$/.test((0,text_path/* fileNameOf */.bV)(place));
};
/**
 * The COPY that brings the credentials file that a variable names into the image. Undefined for other variables, for a path that is only known
 * at build time, and for places where such files are mounted.
 */
const copiedCredentials = (pair, stage) => {
    const path = pair.value?.expanded.value;
    if (!fileVariables.has(pair.name) || path === undefined || path === '' || path.endsWith('/') || mountPoints.test(path))
        return undefined;
    return stage.instructions
        .slice(0, maxInstructions)
        .filter(credential_variables_isContextCopy)
        .find(copy => credential_variables_covers(copy, stage, path));
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/sensitive-weight.js
/** By its name, its place, and whether it is committed. Undefined when it is not worth a word: settings that may hold a token, in a stage that is thrown away. */
const weigh = ({ weight, ofProject }, shipped, tracked) => {
    if (weight !== 'possible')
        return { severity: shipped ? 'high' : 'medium', confidence: weight === 'certain' ? 'high' : 'medium' };
    // Why: a package manager's settings in the repository rarely hold a token; those that are not were made with one.
    if (tracked === false)
        return { severity: shipped ? 'medium' : 'low', confidence: 'medium' };
    // Why: what is committed is open to all who see the repository, whatever becomes of it in an image.
    return shipped && tracked === undefined && ofProject !== true ? { severity: 'low', confidence: 'low' } : undefined;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/files/copied-files.js


/** The path, or its last literal part when a variable before it is unknown; empty when the name itself is. */
const knownPath = ({ text, expanded }) => {
    if (expanded.value !== undefined)
        return expanded.value;
    const written = text.replace(/^["']|["']$/g, '');
    const name = written.slice(written.lastIndexOf('/') + 1);
    return name.includes('$') ? '' : name;
};
/** Files whose place gives them away: `COPY key /root/.ssh/id_rsa`. Folders and likely names don't; `.env.example` becomes `.env`. */
const byDestination = ({ sources, destination }) => {
    const path = destination === undefined ? '' : knownPath(destination);
    if (sources.length !== 1 || path.endsWith('/'))
        return undefined;
    const found = sensitiveFile(path);
    return found?.weight === 'certain' && found.kind === 'file' ? found : undefined;
};
/** What a source of COPY or ADD is by its name, or by the name that it gets. */
const sensitiveSource = (copy, source) => {
    const path = knownPath(source);
    const destination = copy.destination === undefined ? '' : knownPath(copy.destination);
    if (path === '' || /^[a-z]+:\/\//i.test(path) || isPublicKeyFolder(path))
        return undefined;
    if (isPublicKeyFolder(destination))
        return undefined;
    return sensitiveFile(path) ?? byDestination(copy);
};
/**
 * The folder that a source takes whole: a folder, or all in it. Undefined for the root, which another rule judges, and for names with
 * wildcards.
 */
const wholeFolder = (path) => {
    const clean = cleanPath(path.replace(/\/\*{1,2}$/, ''));
    return clean === '.' || path === '' || path === '*' || /[*?[]/.test(clean) ? undefined : clean;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/files/deleted-later.js



const telling = wordSet('secret secrets password passwords passwd credential credentials token tokens key keys pass pat');
/** Endings of source code and documents, whose names tell of what they are about. */
const telltales = wordSet('go ts js mjs cjs tsx jsx py rb java kt cs php c cc cpp h hpp rs sh bash md rst html css sql pub crt cer gpg asc');
/** True for the name of a file that may hold a secret and often does not: `secret.txt`, `deploy-token`. */
const hasTellingName = (name) => {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return !telltales.has(ending) && nameWords(name).some(word => telling.has(word));
};
const deleted_later_lastPart = (path) => path.replace(/\/$/, '').slice(path.replace(/\/$/, '').lastIndexOf('/') + 1);
/** The name under which a source lies in the image: that of the destination when this is a file. */
const nameInImage = (copy, source) => {
    const destination = copy.destination === undefined ? '' : knownPath(copy.destination);
    const isFolder = copy.sources.length > 1 || destination === '' || /(?:^|\/)\.{0,2}$/.test(destination);
    const name = deleted_later_lastPart(knownPath(source));
    // Why the source's name counts, too: whether `COPY a /b` makes a file or fills a folder hangs on what is there.
    return isFolder || deleted_later_lastPart(destination) !== name ? name : deleted_later_lastPart(destination);
};
const deleting = wordSet('rm shred unlink');
/** By stage: the last RUN that deletes a file of a name. Found once for all that the stage copies. */
const deletions = new WeakMap();
const deletionsOf = (stage) => {
    const found = deletions.get(stage) ??
        new Map(stage.instructions
            .filter((instruction) => instruction.keyword === 'RUN')
            .flatMap(run => (run.command.script?.commands ?? [])
            .filter(({ name }) => deleting.has(name ?? ''))
            .flatMap(({ args }) => args.map(({ value }) => [deleted_later_lastPart(value ?? ''), run]))));
    deletions.set(stage, found);
    return found;
};
/**
 * The RUN behind a COPY or ADD in which the file is deleted again, when its name says that it may be a secret: the layer of the COPY keeps
 * it. Undefined when it is not deleted.
 */
const deletedLater = (copy, source, isSensitive) => {
    const names = new Set([nameInImage(copy, source), deleted_later_lastPart(copy.destination === undefined ? '' : knownPath(copy.destination))]);
    names.delete('');
    if (copy.stage === undefined || (!isSensitive && ![...names].some(hasTellingName)))
        return undefined;
    const deleted = deletionsOf(copy.stage);
    return [...names].flatMap(name => deleted.get(name) ?? []).find(run => run.startLine > copy.startLine);
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/sensitive-file-copied.js






const sensitive_file_copied_isShipped = ({ stage }) => stage?.shipped !== false;
const judgeFile = (copy, source, file, view) => {
    const path = knownPath(source);
    const shipped = sensitive_file_copied_isShipped(copy);
    const inContext = copy.from === undefined;
    // What the ignore file leaves out is not in the build: COPY fails.
    const weight = inContext && view.leavesOut(path) ? undefined : weigh(file, shipped, inContext ? view.isTracked(path) : undefined);
    const data = { keyword: copy.keyword, source: path, what: file.what };
    return weight && { messageId: shipped ? 'file' : 'fileInBuildStage', at: source.range, data, ...weight };
};
/** A file that a later RUN deletes: its author knows that it should not be there, and the layer keeps it. */
const judgeDeleted = (copy, source, file, view) => {
    const path = knownPath(source);
    const isLocal = copy.from === undefined && path !== '' && !/^[a-z]+:\/\//i.test(path);
    const run = isLocal && !view.leavesOut(path) ? deletedLater(copy, source, file !== undefined) : undefined;
    if (run === undefined)
        return undefined;
    const grade = weigh({ weight: file?.weight === 'certain' ? 'certain' : 'likely' }, sensitive_file_copied_isShipped(copy), undefined);
    const data = { keyword: copy.keyword, source: path, line: String(run.startLine) };
    return { messageId: 'deletedLater', at: source.range, data, ...grade, related: [{ at: run.range, note: 'It is deleted here.' }] };
};
const judgeFolder = (copy, source, view) => {
    const folder = copy.from === undefined ? wholeFolder(knownPath(source)) : undefined;
    const secrets = folder === undefined ? [] : view.secretsBelow(folder);
    if (secrets.length === 0)
        return undefined;
    const certain = secrets.some(({ file }) => file.weight === 'certain');
    const shipped = sensitive_file_copied_isShipped(copy);
    return {
        messageId: 'folder',
        at: source.range,
        data: { keyword: copy.keyword, source: knownPath(source), files: quotedList(secrets.map(({ path }) => path)) },
        severity: shipped && certain ? 'high' : shipped || certain ? 'medium' : 'low',
        confidence: certain ? 'high' : 'medium',
    };
};
/** `COPY ./config $AWS_CONFIG_FILE` */
const sensitive_file_copied_judgePlace = (copy, source) => {
    if (!isCredentialsPlace(copy) || !sensitive_file_copied_isShipped(copy))
        return undefined;
    const data = { keyword: copy.keyword, source: source.text, place: copy.destination?.text ?? '' };
    return { messageId: 'placeOfVariable', at: source.range, data, severity: 'medium', confidence: 'medium' };
};
/** Variables that name a credentials file which a COPY brings into the image. */
function* variableReports(stage, pairs, view) {
    for (const pair of pairs) {
        const copy = stage?.shipped ? copiedCredentials(pair, stage) : undefined;
        const path = pair.value?.expanded.value ?? '';
        if (copy === undefined || view.leavesOut(path))
            continue;
        yield {
            messageId: 'namedByVariable',
            at: pair.range,
            data: { path, name: pair.name, keyword: copy.keyword, line: String(copy.startLine) },
            severity: 'medium',
            confidence: 'medium',
            related: [{ at: copy.range, note: 'It is copied here.' }],
        };
    }
}
const sensitiveFileCopied = defineRule({
    meta: {
        id: 'dockerfile/sensitive-file-copied',
        kind: 'dockerfile',
        severity: 'high',
        title: 'Key material or local credentials copied into the image',
        rationale: 'A file that was copied stays in its layer, whatever later instructions delete. Everyone who can pull the image can take the ' +
            'key or the password out of it, and registries, caches and backups keep copies.',
        remediation: 'Mount it only while a build step needs it (`RUN --mount=type=secret,id=\u2026`, `--mount=type=ssh`), or mount it into the container ' +
            'at run time. Add the name to `.dockerignore`, so that it can\u2019t come in by another `COPY`. Replace the key if an image with it was pushed.',
        messages: {
            file: '{keyword} puts {what} ("{source}") into the image.',
            deletedLater: '{keyword} puts "{source}" into a layer that keeps it, although line {line} deletes it.',
            fileInBuildStage: '{keyword} puts {what} ("{source}") into a build stage, whose layers stay in the build cache.',
            folder: '{keyword} of "{source}" takes files along that hold keys or credentials by their names: {files}.',
            placeOfVariable: '{keyword} puts "{source}" into the image at "{place}", the place of a credentials file.',
            namedByVariable: 'The credentials file "{path}" that "{name}" names comes into the image with the {keyword} in line {line}.',
        },
        fix: 'none',
        examples: {
            bad: 'FROM node:22\nCOPY .ssh/id_rsa /root/.ssh/id_rsa\nRUN npm ci\n',
            good: 'FROM node:22\nCOPY package.json package-lock.json ./\nRUN --mount=type=ssh npm ci\n',
        },
        standards: { cisDocker: ['4.10'], mitre: ['T1552.001'] },
        references: [
            'https://docs.docker.com/build/building/secrets/',
            'https://docs.docker.com/build/concepts/context/#dockerignore-files',
            'https://cwe.mitre.org/data/definitions/538.html',
            'https://attack.mitre.org/techniques/T1552/001/',
        ],
    },
    create(dockerfile, { facts }) {
        const view = contextView(dockerfile, facts.buildContexts.get(dockerfile.file.path));
        return {
            *copy(copy) {
                for (const source of copy.sources) {
                    const file = sensitiveSource(copy, source);
                    const report = judgeDeleted(copy, source, file, view) ??
                        (file ? judgeFile(copy, source, file, view) : (sensitive_file_copied_judgePlace(copy, source) ?? judgeFolder(copy, source, view)));
                    if (report)
                        yield report;
                }
            },
            env: ({ stage, pairs }) => variableReports(stage, pairs, view),
            arg: ({ stage, declarations }) => variableReports(stage, declarations, view),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/files/file-mode.js
const octal = /^0{0,4}([0-7]{1,4})$/;
/** Who, operator, permissions. */
const clause = /^([ugoa]*)([-+=])([rwxXstugo]*)$/;
/** Reads a mode; undefined when the text is none. `+w` without a "who" depends on the umask, which keeps others out. */
const readFileMode = (mode) => {
    const digits = octal.exec(mode)?.[1];
    if (digits !== undefined) {
        const special = digits.length === 4 ? Number(digits[0]) : 0;
        return { othersWrite: (Number(digits.at(-1)) & 2) !== 0, sticky: (special & 1) !== 0 };
    }
    const clauses = mode.split(',').map(text => clause.exec(text));
    if (mode === '' || mode.length > 64 || clauses.some(found => found === null))
        return undefined;
    let result = { othersWrite: false, sticky: false };
    for (const found of clauses) {
        const [, who = '', operator = '', permissions = ''] = found ?? [];
        const forOthers = who.includes('o') || who.includes('a');
        if (permissions.includes('t'))
            result = { ...result, sticky: operator !== '-' };
        if (forOthers && permissions.includes('w'))
            result = { ...result, othersWrite: operator !== '-' };
        else if (forOthers && operator === '=')
            result = { ...result, othersWrite: false };
    }
    return result;
};
/** The same mode without write permission for others; undefined when nothing would be left of it. */
const withoutOthersWrite = (mode) => {
    if (octal.test(mode))
        return `${mode.slice(0, -1)}${Number(mode.at(-1)) & 5}`;
    const parts = mode.split(',').map(text => {
        const [, who = '', operator = '', permissions = ''] = clause.exec(text) ?? [];
        if (operator === '-' || !permissions.includes('w') || !/[oa]/.test(who))
            return text;
        const rest = permissions.replaceAll('w', '');
        const everybody = rest === '' && operator === '+' ? [] : [`${who}${operator}${rest}`];
        const owners = who.includes('a') || (who.includes('u') && who.includes('g')) ? 'ug' : who.replace('o', '');
        return [...everybody, ...(owners === '' ? [] : [`${owners}+w`])].join(',');
    });
    return parts.includes('') ? undefined : parts.join(',');
};
/** Whether a mode makes a program run as the owner or with the group of its file; neither for a text that is not a mode, and for one that takes the bits away. */
const specialBits = (mode) => {
    const digits = octal.exec(mode)?.[1];
    const first = digits?.length === 4 ? Number(digits[0]) : 0;
    if (digits !== undefined)
        return { setuid: (first & 4) !== 0, setgid: (first & 2) !== 0 };
    let bits = { setuid: false, setgid: false };
    for (const text of mode.length > 64 ? [] : mode.split(',')) {
        const [, who = '', operator = '', permissions = ''] = clause.exec(text) ?? [];
        if (!permissions.includes('s'))
            continue;
        const isForAll = who === '' || who.includes('a');
        const set = operator !== '-';
        bits = { setuid: isForAll || who.includes('u') ? set : bits.setuid, setgid: isForAll || who.includes('g') ? set : bits.setgid };
    }
    return bits;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/files/mode-grant.js

/** `-w` and `-rwx` are modes although they look like options. */
const looksLikeMode = ({ pattern }) => /^-[rwxXstugo]+$/.test(pattern);
const chmodGrant = ({ args }) => {
    if (args.some(looksLikeMode))
        return undefined;
    const read = readArguments(args, { long: ['reference'] });
    const [mode, ...paths] = read.operands;
    if (mode?.value === undefined || findOption(read, '--reference') !== undefined)
        return undefined;
    return { mode, text: mode.value, paths, recursive: findOption(read, '-R', '--recursive') !== undefined };
};
/** `mkdir -m 777 /x`, `install -d -m 0777 /x` */
const createGrant = ({ args, name }) => {
    const read = readArguments(args, {
        short: name === 'mkdir' ? 'm' : 'mogtS',
        long: ['mode', 'owner', 'group', 'target-directory', 'suffix'],
    });
    const mode = findOption(read, '-m', '--mode');
    if (mode?.value === undefined)
        return undefined;
    const isDirectory = name === 'mkdir' || findOption(read, '-d', '--directory') !== undefined;
    const target = findOption(read, '-t', '--target-directory')?.valueWord;
    return {
        mode: mode.valueWord ?? mode.word,
        text: mode.value,
        paths: isDirectory ? read.operands : [target ?? read.operands.at(-1) ?? mode.word],
        recursive: false,
    };
};
/** The mode that chmod, mkdir or install sets; undefined for other commands, and when it is not known. */
const modeGrant = (command) => {
    if (command.name === 'chmod')
        return chmodGrant(command);
    return command.name === 'mkdir' || command.name === 'install' ? createGrant(command) : undefined;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/setuid-bit.js




/** Where programs are. A set-group-ID bit elsewhere is nearly always that of a directory, whose files get its group. */
const holdsPrograms = /(?:^|\/)(?:s?bin|libexec)\/[^/]+$/;
const setuid_bit_messageOf = (mode, paths) => {
    const bits = specialBits(mode);
    if (bits.setuid)
        return 'setuid';
    return bits.setgid && paths.some(path => holdsPrograms.test(path)) ? 'setgid' : undefined;
};
/** `4755` without its first digit. */
const withoutBits = (dockerfile, word, mode) => /^0*[2-7][0-7]{3}$/.test(mode) && isLiteral(dockerfile, word) && word.text === mode
    ? { range: word.range, newText: mode.slice(-3) }
    : undefined;
function* commandReports(dockerfile, command) {
    const grant = modeGrant(command);
    const isDirectory = command.name === 'mkdir' || command.args.some(({ value }) => value === '-d' || value === '--directory');
    const messageId = grant && !isDirectory
        ? setuid_bit_messageOf(grant.text, grant.paths.map(({ prefix }) => prefix))
        : undefined;
    if (grant === undefined || messageId === undefined)
        return;
    const edit = withoutBits(dockerfile, grant.mode, grant.text);
    const data = { path: grant.paths[0]?.text ?? '', mode: grant.text };
    yield { messageId, at: grant.mode.range, data, ...(edit && { fix: { title: 'Leave the bit out', edits: [edit] } }) };
}
const copyReport = ({ chmod, destination, sources }) => {
    const mode = chmod?.expanded.value;
    const messageId = mode === undefined
        ? undefined
        : setuid_bit_messageOf(mode, [destination, ...sources].map(word => word?.expanded.value ?? ''));
    if (chmod === undefined || mode === undefined || messageId === undefined)
        return undefined;
    const isOctal = /^0*[2-7][0-7]{3}$/.test(mode) && chmod.text === mode && chmod.range.end - chmod.range.start === mode.length;
    const fix = isOctal && { fix: { title: 'Leave the bit out', edits: [{ range: chmod.range, newText: mode.slice(-3) }] } };
    return { messageId, at: chmod.range, data: { path: destination?.text ?? '', mode }, ...fix };
};
const setuidBit = defineRule({
    meta: {
        id: 'dockerfile/setuid-bit',
        kind: 'dockerfile',
        severity: 'medium',
        title: 'Setuid or setgid bit set on a file',
        rationale: `A program with the setuid bit runs as its owner, mostly root, whoever starts it. A flaw in it, or an option that nobody thought of,
makes an ordinary user of the container root.`,
        remediation: 'Leave the bit out. Start the container with the rights that its program needs, and take the bit off programs that the base brings: `find / -perm /6000 -type f -exec chmod a-s {} +`.',
        messages: {
            setuid: '"{path}" runs as its owner, whoever starts it (mode {mode}).',
            setgid: '"{path}" runs with the group of its file, whoever starts it (mode {mode}).',
        },
        fix: 'unsafe',
        examples: { bad: 'FROM debian:13\nRUN chmod 4755 /usr/bin/tool\n', good: 'FROM debian:13\nRUN chmod 755 /usr/bin/tool\n' },
        standards: { cisDocker: ['4.8'], mitre: ['T1548.001'] },
        references: ['https://man7.org/linux/man-pages/man1/chmod.1.html', 'https://cwe.mitre.org/data/definitions/250.html'],
    },
    create(dockerfile) {
        return {
            *run({ stage, command }) {
                if (stage?.shipped === false)
                    return;
                for (const one of command.script?.commands ?? [])
                    yield* commandReports(dockerfile, one);
            },
            *copy(copy) {
                const report = copy.stage?.shipped === false ? undefined : copyReport(copy);
                if (report !== undefined)
                    yield report;
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/shell-form-command.js


const plainWord = /^[\w@%+:,./=-]+$/;
/** Words that only a shell understands at the beginning of a command. */
const builtin = /^(?:[A-Za-z_]\w*=|(?:exec|cd|source|\.|export|set|if|for|while|until|case|eval|trap|ulimit|umask|wait|time|command|\[|!|:)$)/;
/** The words as a JSON array, where a shell would do nothing with them but split them. */
const asJson = ({ file }, { command, startLine, endLine }) => {
    const text = file.text.slice(command.range.start, command.range.end).trim();
    const words = text.split(/[ \t]+/);
    if (startLine !== endLine ||
        text === '' ||
        words.length > 200 ||
        !words.every(word => plainWord.test(word)) ||
        builtin.test(text.split(/[ \t]/, 1)[0] ?? ''))
        return undefined;
    return `[${words.map(word => `"${word}"`).join(', ')}]`;
};
const shell_form_command_fixOf = (dockerfile, start) => {
    const newText = asJson(dockerfile, start);
    if (newText === undefined)
        return undefined;
    // Why: an ENTRYPOINT in exec form is given the words of CMD, of the base image's, too.
    const safety = start.keyword === 'ENTRYPOINT' ? { safety: 'unsafe' } : {};
    return { title: 'Write it in exec form', edits: [{ range: start.command.range, newText }], ...safety };
};
const shellFormCommand = defineRule({
    meta: {
        id: 'dockerfile/shell-form-command',
        kind: 'dockerfile',
        severity: 'low',
        profile: 'hardening',
        title: 'Start command runs through a shell',
        rationale: `In shell form process 1 is a shell, which passes no signals on: the program is not told to end and is killed after ten seconds,
with what it was writing. It also needs a shell in the image, which an intruder can use.`,
        remediation: 'Write the words as a JSON array: `CMD ["serve", "--port", "80"]`. Where a shell has to do something first, end with `exec`.',
        messages: {
            shell: '{keyword} is started by a shell, which passes no signals on.',
            chosen: '{keyword} is started by a shell, which passes no signals on; it is info because the file names that shell itself.',
            quotes: '{keyword} looks like a JSON array and is none, so that a shell gets it as text: JSON has double quotes.',
        },
        fix: 'safe',
        examples: { bad: 'FROM node:22\nCMD node server.js\n', good: 'FROM node:22\nCMD ["node", "server.js"]\n' },
        references: [
            'https://docs.docker.com/reference/build-checks/json-args-recommended/',
            'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
        ],
    },
    create(dockerfile) {
        const states = new StageStates(dockerfile);
        return {
            *command(start) {
                const { keyword, command, stage } = start;
                if (command.form === 'exec' || stage?.shipped === false)
                    return;
                const at = command.range;
                if (/^\s*\[/.test(dockerfile.file.text.slice(at.start, at.end)) && /\]\s*$/.test(dockerfile.file.text.slice(at.start, at.end))) {
                    yield { messageId: 'quotes', at, data: { keyword } };
                    return;
                }
                const isChosen = states.before(start).shell !== undefined || command.shell !== 'posix';
                if (/(?:^|[;&|]\s*)exec\s/.test(dockerfile.file.text.slice(at.start, at.end)))
                    return;
                const fix = isChosen ? undefined : shell_form_command_fixOf(dockerfile, start);
                yield {
                    messageId: isChosen ? 'chosen' : 'shell',
                    at,
                    data: { keyword },
                    ...(isChosen && { severity: 'info' }),
                    ...(fix && { fix }),
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/ssh-port-exposed.js


/** Port 22, alone or in a range; 2222, where SSH servers of unprivileged users listen, only when it is named alone. */
const sshExposure = ({ from, to, protocol }) => {
    if (from === undefined || to === undefined || protocol.toLowerCase() !== 'tcp')
        return undefined;
    if (from <= 22 && 22 <= to)
        return 'ssh';
    return from === 2222 && to === 2222 ? 'alternative' : undefined;
};
/**
 * Takes the port out, and the whole instruction when nothing else is in it. Refused for ranges and variables, which expose more than SSH.
 */
const ssh_port_exposed_withdraw = (dockerfile, expose, port) => {
    if (port.from !== port.to || port.word.text.includes('$'))
        return undefined;
    if (expose.ports.length === 1)
        return removeInstruction(dockerfile, expose);
    const index = expose.ports.indexOf(port);
    const previous = expose.ports[index - 1];
    const next = expose.ports[index + 1];
    const start = previous ? previous.word.range.end : port.word.range.start;
    const end = previous || !next ? port.word.range.end : next.word.range.start;
    const gap = dockerfile.file.text.slice(start, end);
    return /[\r\n]/.test(gap) ? undefined : { range: { start, end }, newText: '' };
};
const sshPortExposed = defineRule({
    meta: {
        id: 'dockerfile/ssh-port-exposed',
        kind: 'dockerfile',
        severity: 'medium',
        title: 'SSH port exposed by the image',
        rationale: 'An SSH server in a container is a second way in, with its own users, keys and updates that nobody manages, and it goes around ' +
            'the audit of the ' +
            'container platform. `EXPOSE` publishes the port with `docker run -P` and tells everyone that it is meant to be reached.',
        remediation: 'Remove the SSH server and its port. Enter a running container with `docker exec` or `kubectl exec`, which the platform ' +
            'authenticates and logs.',
        messages: {
            ssh: 'EXPOSE "{port}" offers the SSH port 22 of the container.',
            alternative: 'EXPOSE "{port}" looks like an SSH server on its usual alternative port.',
        },
        fix: 'unsafe',
        examples: { bad: 'FROM ubuntu:24.04\nEXPOSE 22\n', good: 'FROM ubuntu:24.04\nEXPOSE 8080\n' },
        standards: { cisDocker: ['5.7'], mitre: ['T1021.004'] },
        references: [
            'https://docs.docker.com/reference/dockerfile/#expose',
            'https://www.cisecurity.org/benchmark/docker',
            'https://attack.mitre.org/techniques/T1021/004/',
        ],
    },
    create(dockerfile) {
        return {
            *expose(expose) {
                if (expose.stage?.shipped === false)
                    return;
                for (const port of expose.ports) {
                    const messageId = sshExposure(port);
                    if (messageId === undefined)
                        continue;
                    const edit = ssh_port_exposed_withdraw(dockerfile, expose, port);
                    yield {
                        messageId,
                        at: port.word.range,
                        data: { port: port.word.text },
                        ...(messageId === 'alternative' && { severity: 'info', confidence: 'low' }),
                        ...(edit && { fix: { title: 'Stop exposing the port', edits: [edit] } }),
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/ssh-server-installed.js


/** Packages that bring a server; Alpine's `openssh` is one that brings both sides. */
const servers = /^(?:openssh-server(?:-common)?|dropbear(?:-bin)?|tinysshd?)(?:$|[=:~<>-]\d|=)/;
const both = /^openssh(?:$|[=~<>])/;
function* ssh_server_installed_installed(script) {
    for (const command of script?.commands ?? []) {
        const call = packageCommand(command);
        if (call?.action !== 'install')
            continue;
        const found = call.operands.find(({ prefix }) => servers.test(prefix) || ((call.manager === 'apk' || call.manager === 'pacman') && both.test(prefix)));
        if (found !== undefined)
            yield { messageId: 'installed', at: found.range, data: { name: found.value ?? found.text } };
    }
}
function* started(script) {
    const found = script?.commands.find(({ name }) => name === 'sshd' || name === 'dropbear');
    if (found?.nameWord !== undefined)
        yield { messageId: 'started', at: found.nameWord.range, data: { name: found.name ?? '' } };
}
const sshServerInstalled = defineRule({
    meta: {
        id: 'dockerfile/ssh-server-installed',
        kind: 'dockerfile',
        severity: 'medium',
        title: 'SSH daemon baked into the image',
        rationale: `An SSH server in a container is a second way in, with users, keys and updates of its own that nobody manages, and past the audit of
the platform. Host keys that are made during the build are the same in every container.`,
        remediation: 'Leave the server out. Enter a running container with `docker exec` or `kubectl exec`, which the platform authenticates and logs.',
        messages: {
            installed: 'The package "{name}" brings an SSH server into the image.',
            started: 'The container starts the SSH server "{name}".',
        },
        fix: 'none',
        examples: {
            bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y openssh-server\n',
            good: 'FROM debian:13\nRUN apt-get update && apt-get install -y openssh-client\n',
        },
        standards: { cisDocker: ['5.7'], mitre: ['T1021.004'] },
        references: ['https://docs.docker.com/reference/cli/docker/container/exec/', 'https://attack.mitre.org/techniques/T1021/004/'],
    },
    create() {
        return {
            *run({ stage, command }) {
                if (stage?.shipped !== false)
                    yield* ssh_server_installed_installed(command.script);
            },
            *command({ stage, command }) {
                if (stage?.shipped !== false)
                    yield* started(command.script);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/stage-name-case.js

const stageNameCase = instructionRule({
    id: 'dockerfile/stage-name-case',
    severity: 'info',
    profile: 'strict',
    title: 'Stage name is not lower case',
    on: 'from',
    stages: 'all',
    judge: ({ alias }) => alias !== undefined && /[A-Z]/.test(alias.text) ? { messageId: 'upper', at: alias.range, data: { name: alias.text } } : undefined,
    rationale: `Builders compare names of stages without case, as they compare names of images, which have no capitals at all. A name in mixed case
looks like one of its own and is not.`,
    remediation: 'Write the name in lower case, also where it is used.',
    messages: { upper: 'The stage name "{name}" has capitals, which do not count.' },
    fix: 'none',
    examples: { bad: 'FROM golang:1.26 AS Build\n', good: 'FROM golang:1.26 AS build\n' },
    references: ['https://docs.docker.com/reference/build-checks/stage-name-casing/', 'https://docs.docker.com/build/building/multi-stage/'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/users/build-user.js

const fromInstruction = ({ user }) => {
    const { value } = user.expanded;
    if (value === undefined)
        return { is: 'unknown' };
    return /^(?:root|0+)?(?::|$)/.test(value) ? { is: 'root' } : { is: 'user', name: value };
};
const fromBase = ({ from }) => {
    const { reference } = from.image;
    const user = reference && baseImage(reference).user;
    return user === 'root' || user === 'drops' ? { is: 'root' } : { is: 'unknown' };
};
/** The user of each RUN of a file, in one pass. Triggers of ONBUILD run in another build, whose user is not known. */
const buildUsers = (dockerfile) => {
    const atEnd = new Map();
    const users = new Map();
    for (const stage of dockerfile.stages) {
        let user = (stage.parent && atEnd.get(stage.parent)) ?? fromBase(stage);
        for (const instruction of stage.instructions) {
            if (instruction.keyword === 'USER')
                user = fromInstruction(instruction);
            users.set(instruction, user);
        }
        atEnd.set(stage, user);
    }
    return users;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/users/sudoers.js

/** Programs that write their arguments or their input. */
const sudoers_writers = new Set(['echo', 'printf', 'tee', 'cat', 'sed']);
const sudoers_isBelow = ({ pattern }) => pattern.includes('/etc/sudoers');
const textAt = ({ file }, range, word) => {
    const start = file.text.slice(range.start, range.end).indexOf(word);
    return start === -1 ? undefined : { start: range.start + start, end: range.start + start + word.length };
};
/** The first `NOPASSWD` in what a RUN writes below /etc/sudoers. */
const passwordless = (dockerfile, { command }) => {
    const commands = command.script?.commands ?? [];
    if (!commands.some(({ args, redirects }) => args.some(sudoers_isBelow) || redirects.some(({ target }) => target && sudoers_isBelow(target))))
        return undefined;
    const written = commands
        .filter(({ name }) => sudoers_writers.has(name ?? ''))
        .flatMap(command => [...argumentTexts(dockerfile, command), ...command.redirects.flatMap(({ body }) => body?.range ?? [])]);
    return written.map(range => textAt(dockerfile, range, 'NOPASSWD')).find(range => range !== undefined);
};
/** The first `NOPASSWD` in a here-document that is copied there. */
const copiedPasswordless = (dockerfile, { destination, heredocs }) => destination?.expanded.value?.startsWith('/etc/sudoers') === true
    ? heredocs.map(({ bodyRange }) => textAt(dockerfile, bodyRange, 'NOPASSWD')).find(range => range !== undefined)
    : undefined;

;// CONCATENATED MODULE: ./build/rules/dockerfile/sudo.js




/** Where a script calls sudo. */
const sudo_usesOf = (script) => (script?.commands ?? []).flatMap(command => {
    const wrapper = command.wrappers.find(({ name }) => name === 'sudo');
    if (wrapper !== undefined)
        return [{ command, at: wrapper.word.range }];
    return command.name === 'sudo' && command.nameWord !== undefined ? [{ command, at: command.nameWord.range }] : [];
});
/** Options that only say how sudo asks and what environment it keeps: for root they change nothing. */
const plainOptions = /^(?:-[EHnSkb]+|--(?:preserve-env(?:=.*)?|set-home|non-interactive|stdin)|--)$/;
/** The edit that takes sudo off a command; undefined when sudo does more there than become root. */
const withoutSudo = (dockerfile, { command }) => {
    const at = command.wrappers.findIndex(({ name }) => name === 'sudo');
    const sudo = command.wrappers[at];
    const assignment = sudo?.args.find(({ value }) => value !== undefined && /^\w+=/.test(value));
    const next = assignment ?? command.wrappers[at + 1]?.word ?? command.nameWord;
    const own = sudo?.args.slice(0, assignment === undefined ? undefined : sudo.args.indexOf(assignment)) ?? [];
    if (sudo === undefined || next === undefined || !isLiteral(dockerfile, sudo.word))
        return undefined;
    if (!own.every(({ value }) => value !== undefined && plainOptions.test(value)))
        return undefined;
    return removeUpTo(dockerfile, sudo.word, next);
};
/** Takes every sudo away where it does nothing, because the user is root. */
const fixFor = (dockerfile, uses, user) => {
    if (user?.is !== 'root')
        return undefined;
    const edits = uses.flatMap(use => withoutSudo(dockerfile, use) ?? []);
    return edits.length === uses.length ? { title: 'Remove sudo, the user is root already', edits } : undefined;
};
const sudo = defineRule({
    meta: {
        id: 'dockerfile/sudo',
        kind: 'dockerfile',
        severity: 'medium',
        title: 'sudo used in the image build or start command',
        rationale: 'A build step runs as the user of the last `USER`, so `sudo` is either without effect or hides that a step needs root. It also means that the image holds a setuid program ' +
            'and, where no password is asked, that whoever gets code running as the ordinary user is root in the container.',
        remediation: 'Put `USER root` before the steps that need root and `USER app` behind them, and leave `sudo` out of the image. To give up privileges at the start, use the `USER` instruction, ' +
            '`setpriv` or `gosu`.',
        messages: {
            run: 'The build step calls "sudo"; set the user with USER instead.',
            start: 'The running container calls "sudo", so its user can become root; set the user with USER instead.',
            passwordless: 'The image lets an ordinary user become root without a password ("NOPASSWD").',
        },
        fix: 'safe',
        examples: {
            bad: 'FROM debian:13\nRUN sudo apt-get update\n',
            good: 'FROM debian:13\nUSER root\nRUN apt-get update\nUSER app\n',
        },
        standards: { mitre: ['T1548.003'] },
        references: [
            'https://docs.docker.com/build/building/best-practices/#user',
            'https://cwe.mitre.org/data/definitions/250.html',
            'https://attack.mitre.org/techniques/T1548/003/',
        ],
        peers: { DL3004: ['run', 'start'], 'DS-0010': ['run', 'start'], CKV2_DOCKER_1: ['run', 'start'] },
    },
    create(dockerfile) {
        const users = buildUsers(dockerfile);
        const report = (messageId, instruction, script) => {
            const uses = sudo_usesOf(script);
            const [first, ...others] = uses;
            if (first === undefined)
                return [];
            const fix = fixFor(dockerfile, uses, users.get(instruction));
            return [{ messageId, at: first.at, related: others.map(({ at }) => ({ at, note: 'Calls sudo too.' })), ...(fix && { fix }) }];
        };
        const passwordlessAt = (instruction, at) => at !== undefined && instruction.stage?.shipped === true ? [{ messageId: 'passwordless', at }] : [];
        return {
            *run(run) {
                yield* report('run', run, run.command.script);
                yield* passwordlessAt(run, passwordless(dockerfile, run));
            },
            *command(start) {
                yield* report('start', start, start.command.script);
            },
            *healthcheck(check) {
                yield* report('start', check, check.command?.script);
            },
            *copy(copy) {
                yield* passwordlessAt(copy, copiedPasswordless(dockerfile, copy));
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/credentials/assigned-variables.js
const exporting = new Set(['export', 'declare', 'readonly', 'typeset', 'local']);
/** Variables that a command sets for itself or for the commands behind it. */
const assignedVariables = ({ name = '', assignments, args, }) => [
    ...assignments.map(({ name: variable, value, range }) => ({
        name: variable,
        value: value === undefined ? undefined : value.value,
        range,
    })),
    ...(exporting.has(name) ? args : []).flatMap(({ value, range }) => {
        const equals = value?.indexOf('=') ?? -1;
        return value === undefined || equals < 1 ? [] : [{ name: value.slice(0, equals), value: value.slice(equals + 1), range }];
    }),
];

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/tls-settings.js

/** Settings in configuration files. Each pattern has bounded repetitions only. */
const tls_settings_settings = [
    ['yum', /(?:\b|(?<=\\n))sslverify[ \t]{0,4}=[ \t]{0,4}(?:0|false|no|off)\b/i],
    ['apt', /\bVerify-(?:Peer|Host)[ \t"'\\=]{1,6}(?:false|0|no|off)\b/i],
    ['wget', /(?:\b|(?<=\\n))check_certificate[ \t]{0,4}=[ \t]{0,4}off\b/i],
    ['npm', /(?:\b|(?<=\\n))strict-ssl[ \t]{0,4}=[ \t]{0,4}false\b/i],
    ['pip', /(?:\b|(?<=\\n))trusted-host[ \t]{0,4}=[ \t]{0,4}[\w$][\w.:${}-]{0,200}/i],
    ['git', /\bsslVerify[ \t]{0,4}=[ \t]{0,4}(?:false|0)\b/],
];
/** `insecure` in a `.curlrc` is the option `--insecure` of every later call. Source: curl(1), `--config`. */
const curlSwitch = /(?:^|\\n|[\s"'])(?:-k|(?:--)?insecure)(?=$|\\n|[\s"'])/;
const curlSettings = (dockerfile, { commands }) => commands
    .filter(({ name, redirects }) => (name === 'echo' || name === 'printf') && redirects.some(isCurlConfiguration))
    .flatMap(({ args }) => args.flatMap(({ range }) => findWritten(dockerfile, range, curlSwitch) ?? []))
    .map(range => ({ tool: 'curl', range }));
const isCurlConfiguration = ({ takesOutput, target }) => takesOutput && /(?:^|[/._])curlrc$/.test(target?.pattern ?? '');
/** The settings that switch certificate checks off in what a script writes to configuration files. */
const writtenTlsSettings = (dockerfile, script) => [
    ...writtenTexts(dockerfile, script).flatMap(part => tls_settings_settings.flatMap(([tool, pattern]) => {
        const range = findWritten(dockerfile, part, pattern);
        return range === undefined ? [] : [{ tool, range }];
    })),
    ...curlSettings(dockerfile, script),
];

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/tls-switches.js




const tls_switches_isFalse = (value) => /^["']?(?:0|false|no|off)["']?$/i.test(value ?? '');
const spanOf = ({ word, valueWord }) => ({ start: word.range.start, end: (valueWord ?? word).range.end });
const optionSwitches = (tool, { options, operands }, test) => {
    const addresses = operands.flatMap(({ pattern }) => readWebAddress(pattern, { bare: true }) ?? readWebAddress(`http://${pattern}`) ?? []);
    const localOnly = addresses.length > 0 && addresses.every(isLocalHost);
    return options.filter(test).map(option => ({ tool, at: spanOf(option), option, localOnly }));
};
const tls_switches_named = (...names) => ({ name }) => names.includes(name);
/** `config set key value`, `set key=value`: the words from the key on. */
const tls_switches_setting = (words, isKey) => {
    const at = words.findIndex(({ value = '' }) => isKey(value.split('=', 1)[0] ?? ''));
    return at === -1 ? undefined : words.slice(at, at + 2);
};
const settingSwitch = (tool, words, isKey, isOff) => {
    const found = tls_switches_setting(words, isKey);
    const [key, next] = found ?? [];
    if (key?.value === undefined)
        return [];
    const attached = key.value.includes('=');
    const value = attached ? key.value.slice(key.value.indexOf('=') + 1) : next?.value;
    const end = attached || next === undefined ? key.range.end : next.range.end;
    return isOff(value) ? [{ tool, at: { start: key.range.start, end }, localOnly: false }] : [];
};
const npm = ({ args }) => {
    const read = readArguments(args, { long: ['strict-ssl', 'prefix', 'registry'] });
    const byOption = optionSwitches('npm', read, ({ name, value }) => name === '--no-strict-ssl' || (name === '--strict-ssl' && tls_switches_isFalse(value)));
    const words = read.operands.map(({ value }) => value);
    return words.includes('set')
        ? [...byOption, ...settingSwitch('npm', read.operands, key => /^(?:strict-ssl|enableStrictSsl)$/.test(key), tls_switches_isFalse)]
        : byOption;
};
const git = ({ args }) => {
    const isKey = (key) => /^http\.(?:.*\.)?sslverify$/i.test(key);
    const read = readArguments(args, { short: 'cCbj', long: ['config', 'branch', 'depth'] });
    const byOption = optionSwitches('git', read, ({ name, value = '' }) => (name === '-c' || name === '--config') && isKey(value.split('=', 1)[0] ?? '') && tls_switches_isFalse(value.split('=')[1]));
    return read.operands[0]?.value === 'config' ? settingSwitch('git', read.operands.slice(1), isKey, tls_switches_isFalse) : byOption;
};
const yum = ({ args }) => optionSwitches('yum', readArguments(args, { short: 'cx', long: ['setopt'] }), ({ name, value = '' }) => {
    const [key = '', set] = value.split('=');
    return name === '--setopt' && /(?:^|\.)sslverify$/i.test(key) && tls_switches_isFalse(set);
});
const tls_switches_apt = ({ args }) => optionSwitches('apt', readArguments(args, { short: 'oct', long: ['option'] }), ({ name, value = '' }) => {
    const [key = '', set] = value.split(/[= ]/);
    return (name === '-o' || name === '--option') && /^acquire::https?::(?:.*::)?verify-(?:peer|host)$/i.test(key) && tls_switches_isFalse(set);
});
const pip = command => {
    const call = pipArguments(command);
    if (call === undefined)
        return [];
    const byOption = optionSwitches('pip', call, tls_switches_named('--trusted-host', '--allow-insecure-host'));
    const isConfig = call.operands[0]?.value === 'config';
    return isConfig
        ? settingSwitch('pip', call.operands.slice(1), key => /(?:^|\.)trusted-host$/.test(key), value => value !== undefined && value !== '')
        : byOption;
};
const conda = ({ args }) => {
    const read = readArguments(args, { long: ['set', 'name', 'channel'], short: 'ncp' });
    const set = read.options.find(({ name, value }) => name === '--set' && value === 'ssl_verify');
    const value = read.operands.find(word => tls_switches_isFalse(word.value));
    if (set !== undefined && value !== undefined)
        return [{ tool: 'other', at: { start: set.word.range.start, end: value.range.end }, localOnly: false }];
    return optionSwitches('other', read, tls_switches_named('--insecure', '-k'));
};
const go = ({ args }) => {
    const read = readArguments(args, { singleHyphen: true });
    if (read.operands[0]?.value === 'env')
        return settingSwitch('other', read.operands.slice(1), key => key === 'GOINSECURE', value => value !== undefined && value !== '');
    return optionSwitches('other', read, tls_switches_named('-insecure', '--insecure'));
};
const composer = ({ args }) => {
    const { operands } = readArguments(args);
    if (operands[0]?.value !== 'config')
        return [];
    const disabled = settingSwitch('other', operands, key => key === 'disable-tls', value => value === 'true' || value === '1');
    return [...disabled, ...settingSwitch('other', operands, key => key === 'secure-http', tls_switches_isFalse)];
};
const bundle = ({ args }) => {
    const { operands } = readArguments(args);
    return operands[0]?.value === 'config'
        ? settingSwitch('other', operands, key => key === 'ssl_verify_mode', value => value === '0')
        : [];
};
const poetry = ({ args }) => {
    const { operands } = readArguments(args);
    return operands[0]?.value === 'config' ? settingSwitch('other', operands, key => /^certificates\..+\.cert$/.test(key), tls_switches_isFalse) : [];
};
/** Programs that only need one option looked at. */
const withOption = (tool, test, syntax = {}) => command => optionSwitches(tool, readArguments(command.args, syntax), test);
const skipsVerification = ({ name, value }) => name === '--insecure-skip-tls-verify' && !tls_switches_isFalse(value);
const verifiesNot = ({ name, value }) => /^--(?:src-|dest-)?tls-verify$/.test(name) && tls_switches_isFalse(value);
const detectors = new Map([
    ['curl', withOption('curl', tls_switches_named('-k', '--insecure', '--proxy-insecure', '--doh-insecure'), curlSyntax)],
    ['wget', withOption('wget', tls_switches_named('--no-check-certificate'))],
    ['git', git],
    ...['npm', 'yarn', 'pnpm', 'npx', 'bun'].map(name => [name, npm]),
    ...['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf', 'yum-config-manager', 'dnf-config-manager'].map(name => [name, yum]),
    ...['apt-get', 'apt', 'aptitude'].map(name => [name, tls_switches_apt]),
    ...['conda', 'mamba', 'micromamba'].map(name => [name, conda]),
    ['go', go],
    ['composer', composer],
    ['bundle', bundle],
    ['poetry', poetry],
    ...['http', 'https'].map(name => [name, withOption('other', ({ name: option, value }) => option === '--verify' && tls_switches_isFalse(value), { long: ['verify'] })]),
    ['php', withOption('other', tls_switches_named('--disable-tls'))],
    ['apk', withOption('other', tls_switches_named('--no-check-certificate'))],
    ['aria2c', withOption('other', ({ name, value }) => name === '--check-certificate' && tls_switches_isFalse(value))],
    ['aws', withOption('other', tls_switches_named('--no-verify-ssl'))],
    ['svn', withOption('other', tls_switches_named('--trust-server-cert'))],
    [
        'mvn',
        ({ args }) => args
            .filter(({ value }) => value === '-Dmaven.wagon.http.ssl.insecure=true')
            .map(({ range }) => ({ tool: 'other', at: range, localOnly: false })),
    ],
    ...['helm', 'kubectl', 'oc'].map(name => [name, withOption('other', skipsVerification)]),
    ...['skopeo', 'podman', 'buildah'].map(name => [name, withOption('other', verifiesNot)]),
]);
/** The arguments with which a command switches certificate checks off. */
const tlsSwitches = (command) => {
    const byPip = pip(command);
    return byPip.length > 0 ? byPip : (detectors.get(command.name ?? '')?.(command) ?? []);
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/downloads/tls-variables.js
const tls_variables_isFalse = value => /^(?:0|false|no|off)$/i.test(value);
const tls_variables_isTrue = value => /^(?:1|true|yes|on)$/i.test(value);
const isSet = value => value !== '';
const tls_variables_isEmpty = value => value === '';
/** Variables by upper-case name, with the values that switch checks off. Sources: documentation of Node.js, Git, npm, pip and so on. */
const variables = new Map([
    ['PYTHONHTTPSVERIFY', ['pythonEnvironment', value => value === '0']],
    ['NODE_TLS_REJECT_UNAUTHORIZED', ['nodeEnvironment', value => value === '0']],
    ['NPM_CONFIG_STRICT_SSL', ['npmEnvironment', tls_variables_isFalse]],
    ['YARN_STRICT_SSL', ['npmEnvironment', tls_variables_isFalse]],
    ['YARN_ENABLE_STRICT_SSL', ['npmEnvironment', tls_variables_isFalse]],
    ['GIT_SSL_NO_VERIFY', ['gitEnvironment', value => isSet(value) && !tls_variables_isFalse(value)]],
    ['GIT_SSL_VERIFY', ['gitEnvironment', tls_variables_isFalse]],
    ['PIP_TRUSTED_HOST', ['pipEnvironment', isSet]],
    ['UV_INSECURE_HOST', ['pipEnvironment', isSet]],
    ['CURL_INSECURE', ['otherEnvironment', tls_variables_isTrue]],
    ['CURL_CA_BUNDLE', ['otherEnvironment', tls_variables_isEmpty]],
    ['REQUESTS_CA_BUNDLE', ['otherEnvironment', tls_variables_isEmpty]],
    ['GOINSECURE', ['otherEnvironment', isSet]],
    ['GOFLAGS', ['otherEnvironment', value => /(?:^|\s)-insecure(?:\s|$)/.test(value)]],
    ['CONDA_SSL_VERIFY', ['otherEnvironment', tls_variables_isFalse]],
    ['PERL_LWP_SSL_VERIFY_HOSTNAME', ['otherEnvironment', tls_variables_isFalse]],
    ['BUNDLE_SSL_VERIFY_MODE', ['otherEnvironment', value => value === '0']],
    ['COMPOSER_DISABLE_TLS', ['otherEnvironment', tls_variables_isTrue]],
    ['VAULT_SKIP_VERIFY', ['otherEnvironment', tls_variables_isTrue]],
    ['MAVEN_OPTS', ['otherEnvironment', value => value.includes('-Dmaven.wagon.http.ssl.insecure=true')]],
    ['MAVEN_CLI_OPTS', ['otherEnvironment', value => value.includes('-Dmaven.wagon.http.ssl.insecure=true')]],
]);
/** Who would be affected by `name=value`; undefined when it switches nothing off, or when the value is not known. */
const tlsVariable = (name, value) => {
    const found = variables.get(name.toUpperCase());
    return found !== undefined && value !== undefined && found[1](value.trim()) ? found[0] : undefined;
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/tls-verification-disabled.js








/** The facts that make it less grave. */
const tls_verification_disabled_severityOf = (messageId) => messageId === 'local' ? { severity: 'info' } : messageId === 'verified' ? { severity: 'low' } : {};
const tls_verification_disabled_text = 'so anyone on the way can pose as the server.';
const tlsVerificationDisabled = defineRule({
    meta: {
        id: 'dockerfile/tls-verification-disabled',
        kind: 'dockerfile',
        severity: 'high',
        title: 'Certificate checking switched off',
        rationale: 'Without the check of the certificate an encrypted connection may end at anybody: a proxy, a neighbour in the network, a hijacked name. What is downloaded can be exchanged and what is ' +
            'sent, tokens included, can be read. As `ENV` it also holds for everything that later runs in the container.',
        remediation: 'Leave the check on. For a server with a certificate of your own authority, add that authority: copy its certificate to `/usr/local/share/ca-certificates/` and run ' +
            '`update-ca-certificates`, or name it (`curl --cacert`, `NODE_EXTRA_CA_CERTS`, `PIP_CERT`, `GIT_SSL_CAINFO`).',
        messages: {
            curl: `"{what}" makes curl accept any certificate, ${tls_verification_disabled_text}`,
            wget: `"{what}" makes wget accept any certificate, ${tls_verification_disabled_text}`,
            pip: `"{what}" makes pip accept any certificate or none, ${tls_verification_disabled_text}`,
            npm: `"{what}" makes the package manager accept any certificate, ${tls_verification_disabled_text}`,
            git: `"{what}" makes Git accept any certificate, ${tls_verification_disabled_text}`,
            yum: `"{what}" makes the package manager accept any certificate, ${tls_verification_disabled_text}`,
            apt: `"{what}" makes apt accept any certificate, ${tls_verification_disabled_text}`,
            other: `"{what}" switches the check of certificates off, ${tls_verification_disabled_text}`,
            pythonEnvironment: `"{what}" switches the check of certificates off in Python, ${tls_verification_disabled_text}`,
            nodeEnvironment: `"{what}" switches the check of certificates off in Node.js, ${tls_verification_disabled_text}`,
            npmEnvironment: `"{what}" makes the package manager accept any certificate, ${tls_verification_disabled_text}`,
            gitEnvironment: `"{what}" makes Git accept any certificate, ${tls_verification_disabled_text}`,
            pipEnvironment: `"{what}" makes pip accept any certificate or none, ${tls_verification_disabled_text}`,
            otherEnvironment: `"{what}" switches the check of certificates off, ${tls_verification_disabled_text}`,
            verified: '"{what}" accepts any certificate; it is low because a checksum or signature of what is loaded is compared behind it.',
            local: '"{what}" accepts any certificate, although here only the machine itself is asked.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'FROM debian:13\nRUN curl -fsSLk https://example.com/tool -o /tool\n',
            good: 'FROM debian:13\nRUN curl -fsSL https://example.com/tool -o /tool\n',
        },
        standards: { cisDocker: ['4.11'], nsa: ['Network separation > Encryption'], mitre: ['T1557'] },
        references: [
            'https://cwe.mitre.org/data/definitions/295.html',
            'https://attack.mitre.org/techniques/T1557/',
            'https://curl.se/docs/sslcerts.html',
        ],
        peers: {
            CKV2_DOCKER_2: ['curl', 'local', 'verified'],
            CKV2_DOCKER_3: ['wget', 'local', 'verified'],
            CKV2_DOCKER_4: ['pip'],
            CKV2_DOCKER_5: ['pythonEnvironment'],
            CKV2_DOCKER_6: ['nodeEnvironment'],
            CKV2_DOCKER_12: ['npmEnvironment'],
            CKV2_DOCKER_13: ['npm'],
            CKV2_DOCKER_14: ['gitEnvironment'],
            CKV2_DOCKER_15: ['yum'],
            CKV2_DOCKER_16: ['pipEnvironment'],
        },
    },
    create(dockerfile) {
        const at = (messageId, range, fix) => {
            const what = dockerfile.file.text.slice(range.start, range.end).replaceAll(/[ \t\r\n\\]+/g, ' ');
            return { messageId, at: range, data: { what }, ...tls_verification_disabled_severityOf(messageId), ...(fix && { fix }) };
        };
        const ofSwitch = (command, found, isVerified) => {
            const edit = found.option && removeOption(dockerfile, command, found.option);
            const messageId = found.localOnly ? 'local' : isVerified ? 'verified' : found.tool;
            return at(messageId, found.at, edit && { title: 'Check the certificate', edits: [edit] });
        };
        function* ofScript(script, options) {
            const verified = new Set([...verifiedDownloads(script, downloads_downloadsIn(script))].map(({ command }) => command));
            for (const command of script.commands) {
                for (const found of tlsSwitches(command))
                    if (!found.localOnly || !options.isHealthcheck)
                        yield ofSwitch(command, found, verified.has(command));
                for (const { name, value, range } of assignedVariables(command)) {
                    const variable = tlsVariable(name, value);
                    if (variable !== undefined)
                        yield at(variable, range);
                }
            }
            for (const { tool, range } of writtenTlsSettings(dockerfile, script))
                yield at(tool, range);
        }
        function* ofCommand({ script }, isHealthcheck = false) {
            const reports = script === undefined ? [] : [...ofScript(script, { isHealthcheck })];
            yield* reports.length < 2 ? reports : reports.toSorted((a, b) => a.at.start - b.at.start);
        }
        function* ofPairs(instruction, pairs) {
            for (const pair of pairs) {
                const variable = tlsVariable(pair.name, pair.value?.expanded.value);
                const edit = variable && removePair(dockerfile, instruction, pairs, pair);
                if (variable !== undefined)
                    yield at(variable, pair.range, edit && { title: `Remove ${pair.name}`, edits: [edit] });
            }
        }
        return {
            *run({ command }) {
                yield* ofCommand(command);
            },
            *command({ command }) {
                yield* ofCommand(command);
            },
            *healthcheck({ command }) {
                if (command !== undefined)
                    yield* ofCommand(command, true);
            },
            *env(env) {
                yield* ofPairs(env, env.pairs);
            },
            *arg(arg) {
                yield* ofPairs(arg, arg.declarations);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/concepts/packages/language-packages.js


const commit = /^[0-9a-f]{7,64}$/i;
const releaseTag = /^v?\d{1,6}(?:\.\d{1,8}){1,3}[\w.+-]{0,40}$/;
const isFixedRef = (ref) => commit.test(ref) || releaseTag.test(ref);
const isLocalPath = (text) => /^(?:\.{0,2}\/|\.$|~|file:)/.test(text) || /\.(?:whl|tgz|tar(?:\.\w{2,4})?|zip|gem|crate)$/.test(text);
/** An operand with an unknown part counts as pinned or as none of the file's business: both are silent. */
const judged = (words, judge) => words.map(word => ({ word, exactness: word.value === undefined ? 'exempt' : judge(word.value) }));
const vcsExactness = (text) => {
    const path = text.slice(text.indexOf('://') + 3);
    const at = path.lastIndexOf('@');
    const ref = at > path.indexOf('/') ? (path.slice(at + 1).split('#', 1)[0] ?? '') : '';
    return isFixedRef(ref) ? 'exact' : 'open';
};
const ownTools = new Set(['pip', 'setuptools', 'wheel', 'pipx', 'uv']);
const pipExactness = text => {
    const source = text.includes(' @ ') ? text.slice(text.indexOf(' @ ') + 3) : text;
    if (/^(?:git|hg|svn|bzr)\+/.test(source))
        return vcsExactness(source);
    if (isLocalPath(source) || source.includes('/'))
        return source.includes('://') ? 'exact' : 'exempt';
    const [name = '', ...rest] = source.split(/(?=[[=<>~!; @])/);
    const specifier = rest.join('').replace(/^\[[^\]]{0,200}\]/, '');
    if (/^[ ]?===?[ ]?[^*=,]{1,100}(?:;|$)/.test(specifier) || specifier.startsWith('@'))
        return 'exact';
    return ownTools.has(name.toLowerCase()) ? 'self' : 'open';
};
const pipVerbs = new Set(['install', 'add']);
/** `--no-index --find-links=/wheels`: the wheels in the folder decide which version it is. */
const isFromFolder = ({ options }) => options.some(({ name }) => name === '--no-index') &&
    !options.some(({ name, pattern }) => (name === '-f' || name === '--find-links') && pattern.includes('://'));
const language_packages_pip = (read) => {
    const [first, second, ...rest] = read.operands;
    const isTool = first?.value === 'tool' || first?.value === 'run';
    const verb = isTool ? second : first;
    if (!pipVerbs.has(verb?.value ?? '') || isFromFolder(read) || findOption(read, '-c', '--constraint', '--require-hashes') !== undefined)
        return [];
    return isTool ? rest : read.operands.slice(1);
};
const nodeSyntax = {
    short: 'Cw',
    long: [
        'prefix',
        'registry',
        'cache',
        'loglevel',
        'tag',
        'workspace',
        'omit',
        'include',
        'dir',
        'cwd',
        'filter',
        'modules-folder',
        'userconfig',
        'save-prefix',
        'before',
    ],
};
const nodeVerbs = new Set(['install', 'i', 'in', 'ins', 'inst', 'isntall', 'add']);
const exactVersion = /^[v=]{0,2}\d{1,6}\.\d{1,8}\.\d{1,12}(?:[-+][\w.+-]{1,80})?$/;
const nodeExactness = (tool) => text => {
    if (isLocalPath(text))
        return text.includes('://') ? 'exact' : 'exempt';
    if (/^(?:git|https?)[+:]|^(?:github|gitlab|bitbucket):|^[\w.-]+\/[\w.-]+(?:#|$)/.test(text))
        return isFixedRef(text.split('#')[1] ?? '') ? 'exact' : 'open';
    const at = text.lastIndexOf('@');
    const version = at > 0 ? text.slice(at + 1) : '';
    if (exactVersion.test(version))
        return 'exact';
    return (at > 0 ? text.slice(0, at) : text) === tool ? 'self' : 'open';
};
const nodePackages = ({ name = '', args }) => {
    const [first, second, ...rest] = readArguments(args, nodeSyntax).operands;
    const isGlobal = name === 'yarn' && first?.value === 'global';
    const verb = (isGlobal ? second : first)?.value ?? '';
    const words = isGlobal ? rest : [...(second === undefined ? [] : [second]), ...rest];
    const installs = nodeVerbs.has(verb) && !(name === 'yarn' && verb !== 'add');
    return installs ? judged(words, nodeExactness(name)) : [];
};
const exactGem = /^=?[ ]?\d[\w.]{0,40}$/;
/** Words behind `--` go to the build of native extensions. */
const beforeDashes = (args) => {
    const at = args.findIndex(({ value }) => value === '--');
    return at === -1 ? args : args.slice(0, at);
};
const gemPackages = ({ args }) => {
    const read = readArguments(beforeDashes(args), {
        short: 'vinsPgB',
        long: ['version', 'install-dir', 'bindir', 'source', 'platform', 'file', 'trust-policy', 'document'],
    });
    const [verb, ...words] = read.operands;
    if ((verb?.value !== 'install' && verb?.value !== 'i') || findOption(read, '-g', '--file') !== undefined)
        return [];
    const version = findOption(read, '-v', '--version');
    if (version !== undefined && (version.value === undefined || exactGem.test(version.value)))
        return judged(words, () => 'exact');
    return judged(words, text => {
        if (isLocalPath(text))
            return 'exempt';
        const colon = text.indexOf(':');
        return colon !== -1 && exactGem.test(text.slice(colon + 1)) ? 'exact' : 'open';
    });
};
const goPackages = ({ args }, { mayHaveGoModule }) => {
    const read = readArguments(args, {
        singleHyphen: true,
        short: 'oCp',
        long: ['tags', 'ldflags', 'gcflags', 'mod', 'modfile', 'toolexec'],
    });
    const [verb, ...words] = read.operands;
    const kind = verb?.value ?? '';
    if (!['install', 'get', 'run'].includes(kind))
        return [];
    return judged(kind === 'run' ? words.slice(0, 1) : words, text => {
        if (!/^[\w-]+(?:\.[\w-]+)+\//.test(text))
            return 'exempt';
        const version = text.split('@')[1];
        if (version === undefined)
            return kind !== 'get' && mayHaveGoModule ? 'exempt' : 'open';
        return /^v\d{1,6}\.\d{1,8}\.\d{1,12}/.test(version) || commit.test(version) || version === 'none' ? 'exact' : 'open';
    });
};
const cargoPackages = ({ args }) => {
    const read = readArguments(args, {
        short: 'FjZ',
        long: [
            'version',
            'vers',
            'git',
            'rev',
            'tag',
            'branch',
            'path',
            'root',
            'features',
            'target',
            'target-dir',
            'registry',
            'index',
            'bin',
            'jobs',
            'profile',
            'config',
        ],
    });
    const [verb, ...words] = read.operands.filter(({ pattern }) => !pattern.startsWith('+'));
    if (verb?.value !== 'install' && verb?.value !== 'binstall')
        return [];
    if (findOption(read, '--path', '--locked', '--version', '--vers', '--rev', '--tag') !== undefined)
        return [];
    const git = findOption(read, '--git');
    if (git !== undefined)
        return [{ word: git.valueWord ?? git.word, exactness: git.value === undefined ? 'exempt' : 'open' }];
    return judged(words, text => (text.includes('@') ? 'exact' : 'open'));
};
const composerPackages = ({ args }) => {
    const operands = readArguments(args, { short: 'd', long: ['working-dir'] }).operands.filter(({ value }, at) => at > 0 || value !== 'global');
    const [verb, ...words] = operands;
    if (verb?.value !== 'require' && verb?.value !== 'req')
        return [];
    const names = words.filter(({ pattern }) => pattern.includes('/'));
    const versions = words.length > names.length;
    return judged(names, text => {
        const version = text.split(/[:=]/)[1] ?? '';
        return versions || /^v?\d{1,6}(?:\.\d{1,8}){1,3}(?:-[\w.]{1,20})?$/.test(version) ? 'exact' : 'open';
    });
};
/** Reads a command as one that installs packages of a language by name; undefined when it is another command. */
const languageInstall = (command, context) => {
    const read = pipArguments(command);
    if (read !== undefined)
        return { tool: 'pip', packages: judged(language_packages_pip(read), pipExactness) };
    switch (command.name) {
        case 'npm':
            return { tool: 'npm', packages: nodePackages(command) };
        case 'yarn':
        case 'pnpm':
        case 'bun':
            return { tool: 'node', packages: nodePackages(command) };
        case 'gem':
            return { tool: 'gem', packages: gemPackages(command) };
        case 'go':
            return { tool: 'go', packages: goPackages(command, context) };
        case 'cargo':
            return { tool: 'cargo', packages: cargoPackages(command) };
        case 'composer':
            return { tool: 'composer', packages: composerPackages(command) };
        default:
            return undefined;
    }
};

;// CONCATENATED MODULE: ./build/rules/dockerfile/unpinned-language-package.js


/** How many packages a message names. */
const maximumNamed = 5;
const nameOf = ({ value, text }) => `"${(value ?? text).slice(0, 80)}"`;
const unpinned_language_package_listed = (words) => {
    const more = words.length - maximumNamed;
    return `${words.slice(0, maximumNamed).map(nameOf).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};
const unpinned_language_package_reports = ({ tool, packages }) => {
    const of = (exactness) => packages.filter(found => found.exactness === exactness).map(({ word }) => word);
    const open = of('open');
    const words = open.length > 0 ? open : of('self');
    const [first, ...others] = words;
    if (first === undefined)
        return [];
    return [
        {
            messageId: open.length > 0 ? tool : 'self',
            at: first.range,
            facts: { hazards: words.map(({ text }) => text.replace(/^["']|["']$/gu, '')), degree: open.length > 0 ? 1 : 0 },
            data: { packages: unpinned_language_package_listed(words) },
            ...(open.length === 0 && { severity: 'info' }),
            related: others.slice(0, 20).map(({ range }) => ({ at: range, note: 'Has no exact version either.' })),
        },
    ];
};
/** The offset from which on a stage may have a go.mod: behind the first COPY that may bring one. */
const goModuleFrom = ({ instructions }) => {
    const copy = instructions.find(instruction => (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') &&
        instruction.sources.some(({ text }) => /go\.(?:mod|work|\*)|^\.{1,2}\/?$|^\*|\/$/.test(text.replace(/^"|"$/g, ''))));
    return copy?.range.start ?? Number.POSITIVE_INFINITY;
};
const unpinnedLanguagePackage = defineRule({
    meta: {
        id: 'dockerfile/unpinned-language-package',
        kind: 'dockerfile',
        severity: 'medium',
        title: 'Language package installed without an exact version',
        rationale: 'Each build takes what the registry calls the newest version at that moment. A release that was hijacked or broken an hour ago gets into the image without a change in the repository, ' +
            'and the same commit gives another image tomorrow.',
        remediation: 'Name the exact version (`pip install flask==3.1.2`, `npm install -g serve@14.2.5`, `gem install rake -v 13.3.0`, `go install example.com/tool@v1.2.3`, `cargo install --locked tool@1.2.3`), ' +
            'or install from a lock file with hashes (`pip install --require-hashes -r requirements.txt`, `npm ci`).',
        messages: {
            pip: 'pip installs {packages} without an exact version.',
            npm: 'npm installs {packages} without an exact version.',
            node: 'The package manager installs {packages} without an exact version.',
            gem: 'gem installs {packages} without an exact version.',
            go: 'go takes {packages} without an exact version.',
            cargo: 'cargo installs {packages} without an exact version.',
            composer: 'composer installs {packages} without an exact version.',
            self: 'The package manager renews {packages} to whatever version is the newest.',
        },
        fix: 'none',
        examples: {
            bad: 'FROM python:3.13\nRUN pip install flask\n',
            good: 'FROM python:3.13\nRUN pip install flask==3.1.2\n',
        },
        standards: { mitre: ['T1195.001'] },
        references: [
            'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
            'https://pip.pypa.io/en/stable/topics/repeatable-installs/',
            'https://attack.mitre.org/techniques/T1195/001/',
        ],
        peers: { DL3013: ['pip', 'self'], DL3016: ['npm', 'self'], DL3028: ['gem'], DL3062: ['go'] },
    },
    create(dockerfile) {
        const modules = new Map(dockerfile.stages.map(stage => [stage, goModuleFrom(stage)]));
        return {
            *run({ command, stage, range }) {
                const mayHaveGoModule = stage !== undefined && (modules.get(stage) ?? range.start) < range.start;
                for (const shellCommand of command.script?.commands ?? []) {
                    const install = languageInstall(shellCommand, { mayHaveGoModule });
                    if (install !== undefined)
                        yield* unpinned_language_package_reports(install);
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/unpinned-os-package.js


/** What names a version, by package manager; for rpm and zypper a name ends and a version begins at `-` with a digit. */
const pinned = {
    apt: /[=/]/,
    apk: /[=<>~@]/,
    rpm: /-\d|=/,
    zypper: /[=<>]|-\d/,
    pacman: /=/,
};
/** Files, addresses, patterns, groups, removals and the names of virtual packages are not packages of the index. */
const isOther = ({ pattern, value }) => value === undefined || /^[@.!-]|\/|:\/\/|[*?{}]|\.(?:deb|rpm|apk)$|-$|^pattern:|^patch:/.test(pattern);
const isOpen = (call, word) => !isOther(word) && !pinned[call.manager].test(word.value ?? '');
const unpinnedOsPackage = commandRule({
    id: 'dockerfile/unpinned-os-package',
    severity: 'info',
    profile: 'strict',
    title: 'OS package installed without a version',
    in: 'run',
    stages: 'all',
    judge: command => {
        const call = packageCommand(command);
        if (call?.action !== 'install' || call.manager === 'pacman')
            return undefined;
        const open = call.operands.filter(word => isOpen(call, word));
        const [first, ...others] = open;
        if (first === undefined)
            return undefined;
        return {
            messageId: 'open',
            at: first.range,
            data: { command: calledAs(call), name: first.value ?? first.text, count: String(open.length) },
            facts: { hazards: open.map(({ text }) => text) },
            related: others.slice(0, 20).map(({ range }) => ({ at: range, note: 'Has no version either.' })),
        };
    },
    rationale: `Each build takes what is newest that day, so that two builds of one commit differ. It is off by default because the cure has a price:
distributions drop old versions, so that builds break, and security updates have to be written down one by one.`,
    remediation: 'Pin the base image by its digest, and take packages from a snapshot of the distribution where builds must be reproducible. Otherwise write the version (`nginx=1.26.3-1`).',
    messages: { open: '"{command}" takes the newest version of "{name}" ({count} packages without a version).' },
    fix: 'none',
    examples: {
        bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\n',
        good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx=1.26.3-3\n',
    },
    standards: { mitre: ['T1195.002'] },
    references: ['https://docs.docker.com/build/building/best-practices/#apt-get', 'https://snapshot.debian.org/'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/update-without-install.js




/** The index is kept in a cache mount, and not in a layer. */
const hasCacheMount = ({ mounts }) => mounts.some(({ type, options }) => type === 'cache' && /^\/var\/(?:lib\/apt|cache)|^\/etc\/apk|^\/root\/\.cache/.test(options.get('target') ?? ''));
/** Commands after which a script can be continued with `&&` as if nothing had been there. */
const update_without_install_harmless = new Set(['apt-get', 'apt', 'aptitude', 'apk', 'yum', 'dnf', 'microdnf', 'zypper', 'pacman', 'echo', 'rm']);
const isSimple = ({ command, flags, heredocs }) => command.form === 'shell' && flags.length === 0 && heredocs.length === 0 && command.script?.complete === true;
/** The edit that makes one RUN of two neighbours. */
const update_without_install_join = (dockerfile, run, next) => {
    const range = { start: run.range.end, end: next.command.range.start };
    const { file, comments } = dockerfile;
    const ends = file.text[run.range.end - 1] ?? '';
    if (!isSimple(run) || !isSimple(next) || ';&|'.includes(ends))
        return undefined;
    if (run.command.script?.commands.some(({ name, assignments }) => !update_without_install_harmless.has(name ?? '') || assignments.length > 0) === true)
        return undefined;
    if (comments.some(comment => comment.range.start >= run.range.start && comment.range.end <= range.end))
        return undefined;
    return { range, newText: ` ${dockerfile.escape}${lineBreakNear(file, range.start)}    && ` };
};
const isAfter = ({ command }, call) => command.range.start > call.command.range.start;
/** The same RUN installs behind the call, or may do so, or takes the index away again. */
const isTakenCareOf = (run, own, call) => {
    const { manager, command } = call;
    if (own.some(other => other.manager === manager && installs(other) && isAfter(other, call)))
        return true;
    if (manager !== 'apt' && own.some(other => other.manager === manager && other.verb?.value === 'clean' && isAfter(other, call)))
        return true;
    return (run.command.script?.commands ?? []).some(other => other.range.start > command.range.start && (isUnknownProgram(other) || other.name === 'gdebi'));
};
/** What is wrong with a call that loads an index: an install in another layer uses it, or nothing does. */
const update_without_install_judge = (dockerfile, run, own, after, call) => {
    const { nameWord } = call.command;
    const renews = renewsAll(call);
    if ((call.action !== 'refresh' && !renews) || nameWord === undefined || call.verb === undefined)
        return undefined;
    if (isTakenCareOf(run, own, call))
        return undefined;
    const at = { start: nameWord.range.start, end: call.verb.range.end };
    const later = after.installs.get(call.manager);
    if (later === undefined) {
        const nothingInstalls = !renews && isPlain(run);
        return nothingInstalls ? { messageId: 'unused', at, data: { command: calledAs(call) }, confidence: 'medium' } : undefined;
    }
    const isOnlyOne = own.filter(({ action }) => action === 'refresh').length + own.filter(renewsAll).length === 1;
    const edit = isOnlyOne && after.next === later ? update_without_install_join(dockerfile, run, later) : undefined;
    return {
        messageId: renews ? 'renewedAlone' : 'alone',
        at,
        data: { command: calledAs(call), line: String(later.startLine) },
        related: [{ at: later.keywordRange, note: renews ? 'Installs in another layer.' : 'Installs with the index of the earlier layer.' }],
        ...(edit && { fix: { title: 'Join the two RUN instructions', edits: [edit] } }),
    };
};
const updateWithoutInstall = defineRule({
    meta: {
        id: 'dockerfile/update-without-install',
        kind: 'dockerfile',
        severity: 'low',
        title: 'Package index refreshed in its own layer',
        rationale: 'The builder keeps the layer with the package index and uses it again as long as this line does not change. A later `install` then works with an old index: it fails, or ' +
            'it installs versions for which security updates have long been published.',
        remediation: 'Refresh the index and install in one `RUN`: `RUN apt-get update && apt-get install -y --no-install-recommends \u2026`.',
        messages: {
            alone: '"{command}" stands in its own layer, so the install in line {line} may use an outdated package index.',
            renewedAlone: '"{command}" stands in its own layer, which the builder uses again as it is, so an image with a new install in line {line} may lack security updates.',
            unused: '"{command}" stands in its own layer, so what later steps or images install with its package index may be outdated.',
        },
        fix: 'safe',
        examples: {
            bad: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y --no-install-recommends nginx\n',
            good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends nginx\n',
        },
        standards: { cisDocker: ['4.7'] },
        references: ['https://docs.docker.com/build/building/best-practices/#apt-get', 'https://www.cisecurity.org/benchmark/docker'],
    },
    create(dockerfile) {
        const followings = indexFollowings(dockerfile);
        return {
            *run(run) {
                const after = followings.get(run);
                if (after === undefined || hasCacheMount(run))
                    return;
                const own = packageCalls(run);
                for (const call of own) {
                    const report = update_without_install_judge(dockerfile, run, own, after, call);
                    if (report !== undefined)
                        yield report;
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/useradd-sparse-log.js



const useradd_sparse_log_syntax = {
    short: 'bcdefgkKpRPsuZG',
    long: [
        'uid',
        'gid',
        'groups',
        'home-dir',
        'shell',
        'comment',
        'password',
        'key',
        'skel',
        'base-dir',
        'expiredate',
        'inactive',
        'root',
        'prefix',
    ],
};
const useraddSparseLog = commandRule({
    id: 'dockerfile/useradd-sparse-log',
    severity: 'info',
    profile: 'strict',
    title: 'High UID without -l bloats the image',
    in: 'run',
    stages: 'all',
    judge: (command, { dockerfile }) => {
        const { name, nameWord, args } = command;
        if (name !== 'useradd' || nameWord === undefined)
            return undefined;
        const read = readArguments(args, useradd_sparse_log_syntax);
        const uid = findOption(read, '-u', '--uid')?.value;
        if (uid === undefined || !/^\d{6,20}$/.test(uid) || findOption(read, '-l', '--no-log-init') !== undefined)
            return undefined;
        const edits = [insertArgument(command, nameWord, '-l')];
        return {
            messageId: 'sparse',
            at: nameWord.range,
            data: { uid },
            ...(isLiteral(dockerfile, nameWord) && { fix: { title: 'Add -l', edits } }),
        };
    },
    rationale: `\`useradd\` notes each user in \`/var/log/lastlog\` at an offset that grows with the number. The file is sparse on a disk, but not in a
layer: with a high number the image grows by gigabytes, and builds end for want of space.`,
    remediation: 'Add `-l` (`--no-log-init`), or take a lower number.',
    messages: { sparse: '"useradd" with the number {uid} writes a log file that is very large in the image; "-l" is missing.' },
    fix: 'safe',
    examples: { bad: 'FROM debian:13\nRUN useradd -u 123456 app\n', good: 'FROM debian:13\nRUN useradd -l -u 123456 app\n' },
    references: ['https://docs.docker.com/build/building/best-practices/#user', 'https://github.com/hadolint/hadolint/wiki/DL3046'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/wget-progress-output.js



const quiet = [
    '-q',
    '--quiet',
    '--no-verbose',
    '--progress',
    '--report-speed',
    '-o',
    '--output-file',
    '-a',
    '--append-output',
    '-b',
    '--background',
    '--version',
    '-V',
    '--spider',
];
const wgetProgressOutput = commandRule({
    id: 'dockerfile/wget-progress-output',
    severity: 'info',
    profile: 'strict',
    title: 'wget floods the build log',
    in: 'run',
    stages: 'all',
    judge: (command, { dockerfile }) => {
        const { name, nameWord, args } = command;
        if (name !== 'wget' || nameWord === undefined || args.length === 0)
            return undefined;
        const read = readArguments(args, { short: 'oaOPeUTtiB' });
        if (findOption(read, ...quiet) !== undefined || args.some(({ value }) => /^-\w{0,6}nv/.test(value ?? '')))
            return undefined;
        const edits = [insertArgument(command, nameWord, '--progress=dot:giga')];
        return { messageId: 'progress', at: nameWord.range, ...(isLiteral(dockerfile, nameWord) && { fix: { title: 'Print less', edits } }) };
    },
    rationale: `Without a terminal \`wget\` prints a line for each fifty kilobytes. In a build log the messages that matter drown in them, and logs have
bounds past which they are cut off.`,
    remediation: 'Add `--progress=dot:giga`, or `-q` where the status is looked at.',
    messages: { progress: '"wget" prints its progress into the build log.' },
    fix: 'safe',
    examples: {
        bad: 'FROM debian:13\nRUN wget https://example.com/a.tar.gz\n',
        good: 'FROM debian:13\nRUN wget --progress=dot:giga https://example.com/a.tar.gz\n',
    },
    references: ['https://www.gnu.org/software/wget/manual/wget.html#Download-Options', 'https://github.com/hadolint/hadolint/wiki/DL3047'],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/workdir-relative.js

const absolute = /^(?:["']?[/\\$%]|["']?[A-Za-z]:)/;
/** True when the path is relative whatever its variables hold. A path that begins with an unknown variable is taken for absolute. */
const isRelative = ({ text, expanded }) => {
    const path = expanded.value ?? text;
    return path !== '' && path !== '""' && !absolute.test(path);
};
const firstWorkdir = (instructions) => instructions.find(instruction => instruction.keyword === 'WORKDIR');
/** `/` in front of the path, within its quotes. Undefined for `.`, for paths that climb (`../x`), and for paths split over lines. */
const makeAbsolute = ({ text, range }) => {
    if (range.end - range.start !== text.length || text.includes('..'))
        return undefined;
    const quote = /^["']/.test(text) ? 1 : 0;
    const dots = text.startsWith('./', quote) ? 2 : 0;
    if (!/^[\w$]/.test(text.slice(quote + dots, quote + dots + 1)))
        return undefined;
    return { range: { start: range.start + quote, end: range.start + quote + dots }, newText: '/' };
};
function* workdir_relative_judge(workdir) {
    if (workdir === undefined || !isRelative(workdir.path))
        return;
    const edit = makeAbsolute(workdir.path);
    yield {
        messageId: 'relative',
        at: workdir.path.range,
        data: { path: workdir.path.expanded.value ?? workdir.path.text },
        ...(edit && { fix: { title: 'Make the path absolute', edits: [edit] } }),
    };
}
const workdirRelative = defineRule({
    meta: {
        id: 'dockerfile/workdir-relative',
        kind: 'dockerfile',
        severity: 'low',
        title: 'WORKDIR is relative',
        rationale: 'A relative `WORKDIR` is resolved against the working directory of the base image. When the base image changes it, files land ' +
            'in another place, ' +
            'and permissions, volumes and read-only mounts that name the old path no longer protect what runs.',
        remediation: 'Write an absolute path in the first `WORKDIR` of the stage. Relative ones after it are fine.',
        messages: { relative: 'WORKDIR "{path}" depends on the working directory of the base image.' },
        fix: 'unsafe',
        examples: { bad: 'FROM node:22\nWORKDIR app\n', good: 'FROM node:22\nWORKDIR /app\nWORKDIR server\n' },
        references: [
            'https://docs.docker.com/reference/build-checks/workdir-relative-path/',
            'https://docs.docker.com/reference/dockerfile/#workdir',
        ],
    },
    create() {
        /** Stages whose chain has a WORKDIR: the first of them decides, as in BuildKit. A parent is visited before its children. */
        const settled = new Set();
        return {
            *stage(stage) {
                const inherited = stage.parent !== undefined && settled.has(stage.parent);
                const workdir = firstWorkdir(stage.instructions);
                if (inherited || workdir !== undefined)
                    settled.add(stage);
                if (!inherited)
                    yield* workdir_relative_judge(workdir);
            },
            // A part of a Dockerfile that others include.
            file: ({ stages, instructions }) => (stages.length === 0 ? workdir_relative_judge(firstWorkdir(instructions)) : []),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/workdir-system-directory.js


const system = /^\/(?:proc|sys|dev|boot|lost\+found|initrd)(?:\/|$)/;
/** Where a runtime that forgot to close a directory of the host shows it. */
const descriptor = /^\/proc\/(?:self|\d+|thread-self)\/(?:fd|cwd|root)(?:\/|$)/;
const workdirSystemDirectory = instructionRule({
    id: 'dockerfile/workdir-system-directory',
    severity: 'medium',
    title: 'WORKDIR points into a system directory',
    on: 'workdir',
    stages: 'all',
    judge: ({ path }, dockerfile) => {
        const value = path.expanded.value;
        const directory = (value?.startsWith('/') === true ? normalizeHostPath(value) : undefined) ?? '';
        if (!system.test(directory))
            return undefined;
        const isDescriptor = descriptor.test(directory);
        return {
            messageId: isDescriptor ? 'descriptor' : 'system',
            at: path.range,
            data: { path: directory },
            ...(isDescriptor && { severity: 'high' }),
            ...(dockerfile.file.text.slice(path.range.start, path.range.end) === path.text && {
                fix: { title: 'Work in /app', edits: [{ range: path.range, newText: '/app' }] },
            }),
        };
    },
    rationale: `The kernel puts its own files over \`/proc\`, \`/sys\` and \`/dev\`, so that what the image has there is hidden or changes the system.
A working directory like \`/proc/self/fd/7\` made unpatched runtimes begin in a directory of the host (CVE-2024-21626): from there a program
reads and writes files of the host.`,
    remediation: 'Take a directory of the application, such as `/app`, and update the container runtime of machines that build or run such images.',
    messages: {
        system: 'WORKDIR "{path}" is in a directory that belongs to the system.',
        descriptor: 'WORKDIR "{path}" may be a directory of the host that the runtime has open.',
    },
    fix: 'unsafe',
    examples: { bad: 'FROM alpine:3.22\nWORKDIR /proc/self/fd/8\n', good: 'FROM alpine:3.22\nWORKDIR /app\n' },
    standards: { mitre: ['T1611'] },
    references: [
        'https://docs.docker.com/reference/dockerfile/#workdir',
        'https://github.com/opencontainers/runc/security/advisories/GHSA-xr7r-f8xq-vfvv',
        'https://nvd.nist.gov/vuln/detail/CVE-2024-21626',
    ],
});

;// CONCATENATED MODULE: ./build/rules/dockerfile/world-writable-permissions.js



/** Directories where everybody may write by convention, and what lies below them: nothing there is trusted. */
const world_writable_permissions_shared = /^\/(?:tmp|var\/tmp|dev\/shm|dev|proc|run\/lock|var\/lock)(?:\/|$)/;
/** Those directories themselves: only the sticky bit keeps users from each other's files there. */
const temporary = /^\/(?:tmp|var\/tmp|dev\/shm|run\/lock|var\/lock)\/?$/;
/** What root runs or reads: who can write there is root soon. Applications lie in `/usr/src/app` and `/usr/share/app`, too. */
const world_writable_permissions_system = /^\/(?:$|\*|(?:etc|bin|sbin|lib|lib64|boot|root)(?:\/|$)|usr(?:\/local)?\/?\*?$|usr\/(?:local\/)?(?:bin|sbin|lib|lib64|libexec|etc)(?:\/|$))/;
/** Where the script removes paths for the last time. */
const removals = ({ commands }) => new Map(commands.filter(({ name }) => name === 'rm').flatMap(({ args, range }) => args.map(({ text }) => [text, range.start])));
const world_writable_permissions_isShared = ({ prefix }) => world_writable_permissions_shared.test(prefix);
/** The edit that takes the permission away, when the mode's characters stand in the file as they are. */
const world_writable_permissions_fixOf = ({ file }, { range }, mode) => {
    const at = file.text.slice(range.start, range.end).lastIndexOf(mode);
    const newText = withoutOthersWrite(mode);
    if (at === -1 || newText === undefined)
        return undefined;
    const start = range.start + at;
    return { title: 'Take write permission from others', edits: [{ range: { start, end: start + mode.length }, newText }] };
};
/** `chmod 777 /tmp` takes the sticky bit away; a symbolic mode leaves it. */
const judgeTemporary = ({ file }, { mode, text, paths }) => {
    const path = paths[0]?.value ?? '';
    if (!/^0?[0-7]{3}$/.test(text) || !paths.every(({ value }) => temporary.test(value ?? '')))
        return [];
    const isWritten = file.text.slice(mode.range.start, mode.range.end) === text;
    const fix = isWritten
        ? { title: 'Set the sticky bit', edits: [{ range: mode.range, newText: `1${text.slice(-3)}` }] }
        : undefined;
    return [{ messageId: 'temporary', at: mode.range, data: { mode: text, path }, severity: 'low', ...(fix && { fix }) }];
};
function* judgeScript(dockerfile, script) {
    const removed = removals(script);
    for (const command of script.commands) {
        const grant = modeGrant(command);
        const mode = grant && readFileMode(grant.text);
        if (grant === undefined || mode?.othersWrite !== true || mode.sticky)
            continue;
        const paths = grant.paths.filter(path => !world_writable_permissions_isShared(path) && (removed.get(path.text) ?? 0) <= command.range.start);
        if (paths.length === 0 && grant.paths.length > 0) {
            if (command.name === 'chmod')
                yield* judgeTemporary(dockerfile, grant);
            continue;
        }
        const isSystem = paths.some(({ prefix, value }) => world_writable_permissions_system.test(value ?? prefix) && prefix !== '');
        const severity = isSystem ? 'high' : 'medium';
        // Why not with a shared directory among them: there everybody has to write.
        const fix = grant.paths.some(world_writable_permissions_isShared) ? undefined : world_writable_permissions_fixOf(dockerfile, grant.mode, grant.text);
        yield {
            messageId: isSystem ? 'system' : 'files',
            at: grant.mode.range,
            data: { mode: grant.text, paths: paths.map(({ text }) => text.replace(/^["']|["']$/g, '')).join(' ') || 'what it is given' },
            severity,
            ...(fix && { fix }),
        };
    }
}
const judgeCopy = (dockerfile, { chmod, destination }) => {
    const mode = chmod?.expanded.value;
    if (chmod === undefined || mode === undefined || world_writable_permissions_shared.test(destination?.expanded.value ?? ''))
        return [];
    const read = readFileMode(mode);
    if (read?.othersWrite !== true || read.sticky)
        return [];
    const fix = world_writable_permissions_fixOf(dockerfile, chmod, mode);
    return [{ messageId: 'copied', at: chmod.range, data: { mode, path: destination?.text ?? '' }, ...(fix && { fix }) }];
};
const worldWritablePermissions = defineRule({
    meta: {
        id: 'dockerfile/world-writable-permissions',
        kind: 'dockerfile',
        severity: 'medium',
        title: 'World-writable files or directories created',
        rationale: 'A file that every user may change can be replaced by a process that runs as anybody: code that was only able to read now decides what the next process, or root, executes. ' +
            'Mode 777 also makes a non-root `USER` worthless for those files.',
        remediation: 'Give the files to the user who needs them (`COPY --chown=app`, `chown app`) and leave others without write permission: `chmod 755` for directories and programs, `644` for files. ' +
            'For arbitrary users of OpenShift, give the group 0 access with `chmod g=u`.',
        messages: {
            files: 'Mode "{mode}" lets every user change "{paths}".',
            system: 'Mode "{mode}" lets every user change "{paths}", which root runs or trusts.',
            temporary: 'Mode "{mode}" takes the sticky bit from "{path}", so that every user may delete and replace the files of others there.',
            copied: 'Mode "{mode}" lets every user change what is copied to "{path}".',
        },
        fix: 'unsafe',
        examples: {
            bad: 'FROM debian:13\nRUN chmod -R 777 /app\n',
            good: 'FROM debian:13\nRUN chown -R app:app /app && chmod -R u=rwX,go=rX /app\n',
        },
        standards: { cisDocker: ['4.8'], mitre: ['T1574'] },
        references: [
            'https://cwe.mitre.org/data/definitions/732.html',
            'https://attack.mitre.org/techniques/T1574/',
            'https://www.cisecurity.org/benchmark/docker',
        ],
    },
    create(dockerfile) {
        return {
            *run({ command, stage }) {
                if (stage?.shipped !== false && command.script !== undefined)
                    yield* judgeScript(dockerfile, command.script);
            },
            *copy(copy) {
                if (copy.stage?.shipped !== false)
                    yield* judgeCopy(dockerfile, copy);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/facts/end-of-life-data.js
/** When the facts were taken. */
const endOfLifeSnapshot = '2026-08-22';
/** Release cycles by product, newest first. For Debian the end is that of its long-term support, which is free for all. */
const endOfLifeData = {
    'almalinux': [
        ['10', '2035-05-31'], ['9', '2032-05-31'], ['8', '2029-05-31'],
    ],
    'alpine-linux': [
        ['3.24', '2028-06-01'], ['3.23', '2027-11-01'], ['3.22', '2027-05-01'], ['3.21', '2026-11-01'], ['3.20', '2026-04-01'],
        ['3.19', '2025-11-01'], ['3.18', '2025-05-09'], ['3.17', '2024-11-22'], ['3.16', '2024-05-23'], ['3.15', '2023-11-01'],
        ['3.14', '2023-05-01'], ['3.13', '2022-11-01'], ['3.12', '2022-05-01'], ['3.11', '2021-11-01'], ['3.10', '2021-05-01'],
        ['3.9', '2020-11-01'], ['3.8', '2020-05-01'], ['3.7', '2019-11-01'], ['3.6', '2019-05-01'], ['3.5', '2018-11-01'],
        ['3.4', '2018-05-01'], ['3.3', '2017-11-01'], ['3.2', '2017-05-01'], ['3.1', '2016-11-01'], ['3.0', '2016-05-01'],
        ['2.7', '2015-11-01'], ['2.6', '2015-05-01'], ['2.5', '2014-11-01'], ['2.4', '2014-05-01'], ['2.3', '2013-11-01'],
        ['2.2', '2013-05-01'], ['2.1', '2012-11-01'],
    ],
    'amazon-corretto': [
        ['26', '2026-10-31'], ['25', '2032-10-31'], ['24', '2025-10-31'], ['23', '2025-04-30'], ['22', '2024-10-15'], ['21', '2030-10-31'],
        ['20', '2023-10-17'], ['19', '2023-04-19'], ['18', '2022-10-18'], ['17', '2029-10-31'], ['16', '2021-10-19'], ['15', '2021-04-20'],
        ['11', '2032-01-31'], ['8', '2030-12-31'],
    ],
    'amazon-linux': [
        ['2023', '2029-06-30'], ['2018.03', '2023-12-31'], ['2017.09', '2023-12-31'], ['2017.03', '2023-12-31'], ['2016.09', '2023-12-31'],
        ['2016.03', '2023-12-31'], ['2015.09', '2023-12-31'], ['2015.03', '2023-12-31'], ['2014.09', '2023-12-31'], ['2014.03', '2023-12-31'],
        ['2013.09', '2023-12-31'], ['2013.03', '2023-12-31'], ['2012.09', '2023-12-31'], ['2012.03', '2023-12-31'], ['2011.09', '2023-12-31'],
        ['2010.11', '2023-12-31'], ['2', '2026-06-30'],
    ],
    'apache-http-server': [
        ['2.4', false], ['2.2', '2017-07-11'], ['2.0', '2013-07-10'], ['1.3', '2010-02-03'],
    ],
    'apache-kafka': [
        ['4.3', false], ['4.2', false], ['4.1', false], ['4.0', false], ['3.9', false], ['3.8', '2024-11-06'], ['3.7', '2024-07-26'],
        ['3.6', '2024-02-27'], ['3.5', '2023-10-03'], ['3.4', '2023-06-13'], ['3.3', '2023-02-06'], ['3.2', '2022-09-28'],
        ['3.1', '2022-09-19'], ['3.0', '2022-09-19'], ['2.8', '2022-09-19'], ['2.7', '2021-11-15'], ['2.6', '2021-11-15'],
        ['2.5', '2020-08-10'], ['2.4', '2020-04-15'], ['2.3', '2019-12-16'], ['2.2', '2019-12-01'], ['2.1', '2019-03-22'],
        ['2.0', '2018-11-20'], ['1.1', '2018-07-30'], ['1.0', '2018-07-08'], ['0.11', '2018-07-02'], ['0.10', '2018-07-02'],
        ['0.9', '2016-05-22'], ['0.8', '2015-11-23'], ['0.7', '2013-12-03'],
    ],
    'argo-cd': [
        ['3.5', false], ['3.4', false], ['3.3', false], ['3.2', '2026-08-04'], ['3.1', '2026-05-05'], ['3.0', '2026-02-02'],
        ['2.14', '2025-11-04'], ['2.13', '2025-08-13'], ['2.12', '2025-05-06'], ['2.11', '2025-02-03'], ['2.10', '2024-11-04'],
        ['2.9', '2024-08-05'], ['2.8', '2024-05-07'], ['2.7', '2024-02-05'], ['2.6', '2023-11-05'], ['2.5', '2023-08-07'],
        ['2.4', '2023-05-02'], ['2.3', '2023-02-07'], ['2.2', '2022-10-26'], ['2.1', '2022-06-11'], ['2.0', '2022-03-06'],
        ['1.8', '2021-12-15'], ['1.7', '2021-08-20'], ['1.6', '2021-12-15'], ['1.5', '2020-12-10'], ['1.4', '2020-08-26'],
        ['1.3', '2020-06-17'], ['1.2', '2020-01-18'], ['1.1', '2020-01-18'], ['1.0', '2019-11-13'],
    ],
    'calico': [
        ['3.32', false], ['3.31', false], ['3.30', '2026-04-30'], ['3.29', '2025-10-21'], ['3.28', '2025-05-05'], ['3.27', '2024-10-29'],
        ['3.26', '2024-05-11'], ['3.25', '2023-12-15'],
    ],
    'centos': [
        ['8', '2021-12-31'], ['7', '2024-06-30'], ['6', '2020-11-30'], ['5', '2017-03-31'],
    ],
    'centos-stream': [
        ['10', '2030-05-31'], ['9', '2027-05-31'], ['8', '2024-05-31'],
    ],
    'cert-manager': [
        ['1.21', false], ['1.20', false], ['1.19', '2026-07-08'], ['1.18', '2026-03-10'], ['1.17', '2025-10-07'], ['1.16', '2025-06-10'],
        ['1.15', '2025-02-03'], ['1.14', '2024-10-03'], ['1.13', '2024-06-05'], ['1.12', '2025-05-19'], ['1.11', '2023-09-12'],
        ['1.10', '2023-05-19'],
    ],
    'cilium': [
        ['1.20', false], ['1.19', false], ['1.18', false], ['1.17', '2026-07-29'], ['1.16', '2026-02-03'], ['1.15', '2025-07-29'],
        ['1.14', '2025-02-04'], ['1.13', '2024-07-24'],
    ],
    'consul': [
        ['2.0', false], ['1.22', false], ['1.21', false], ['1.20', '2026-05-24'], ['1.19', '2025-10-27'], ['1.18', '2025-05-06'],
        ['1.17', '2024-10-14'], ['1.16', '2024-06-12'], ['1.15', '2024-02-27'], ['1.14', '2023-11-03'], ['1.13', '2023-06-26'],
        ['1.12', '2023-02-23'], ['1.11', '2022-11-15'], ['1.10', '2022-08-09'], ['1.9', '2022-04-19'], ['1.8', '2021-12-14'],
        ['1.7', '2021-06-22'], ['1.6', '2020-11-24'],
    ],
    'debian': [
        ['13', '2030-06-30', 'trixie'], ['12', '2028-06-30', 'bookworm'], ['11', '2026-08-31', 'bullseye'], ['10', '2024-06-30', 'buster'],
        ['9', '2022-07-01', 'stretch'], ['8', '2020-06-30', 'jessie'], ['7', '2018-05-31', 'wheezy'], ['6', '2016-02-29', 'squeeze'],
        ['5', '2012-02-06', 'lenny'], ['4', '2010-02-15', 'etch'], ['3.1', '2008-03-31', 'sarge'], ['3.0', '2006-06-30', 'woody'],
        ['2.2', '2003-06-30', 'potato'], ['2.1', '2000-10-30', 'slink'], ['2.0', '1999-02-15', 'hamm'], ['1.3', '1998-12-08', 'bo'],
        ['1.2', '1997-10-23', 'rex'], ['1.1', '1996-12-12', 'buzz'],
    ],
    'docker-engine': [
        ['29', false], ['28', '2026-05-13'], ['27', '2025-05-03'], ['26.1', '2025-02-17'], ['26.0', '2024-06-08'], ['25.0', '2026-12-04'],
        ['24.0', '2024-06-08'], ['23.0', '2025-05-19'], ['20.10', '2023-12-10'], ['19.03', '2021-01-08'], ['18.09', '2019-08-22'],
        ['18.06', '2018-12-08'], ['18.05', '2018-08-18'], ['18.04', '2018-06-09'], ['18.03', '2018-05-10'], ['18.02', '2018-04-21'],
        ['18.01', '2018-03-07'], ['17.12', '2018-02-10'], ['17.11', '2018-01-27'], ['17.10', '2017-12-20'], ['17.09', '2017-11-17'],
        ['17.07', '2017-10-26'], ['17.06', '2017-09-29'], ['17.05', '2017-07-28'], ['17.04', '2017-06-04'], ['17.03', '2017-05-05'],
    ],
    'dotnet': [
        ['10', '2028-11-14'], ['9', '2026-11-10'], ['8', '2026-11-10'], ['7', '2024-05-14'], ['6', '2024-11-12'], ['5', '2022-05-10'],
        ['3.1', '2022-12-13'], ['3.0', '2020-03-03'], ['2.2', '2019-12-23'], ['2.1', '2021-08-21'], ['2.0', '2018-10-01'],
        ['1.1', '2019-06-27'], ['1.0', '2019-06-27'],
    ],
    'drupal': [
        ['11.4', '2027-07-07'], ['11.3', '2026-12-16'], ['11.2', '2026-06-17'], ['11.1', '2025-12-10'], ['11.0', '2025-06-16'],
        ['10.6', '2026-12-16'], ['10.5', '2026-06-17'], ['10.4', '2025-12-10'], ['10.3', '2025-06-16'], ['10.2', '2024-12-17'],
        ['10.1', '2024-06-20'], ['10.0', '2023-12-15'], ['9.5', '2023-11-01'], ['9.4', '2023-06-21'], ['9.3', '2022-12-14'],
        ['9.2', '2022-06-15'], ['9.1', '2021-12-08'], ['9.0', '2021-06-16'], ['8.9', '2021-11-02'], ['8.8', '2020-12-01'], ['7', '2025-01-05'],
    ],
    'eclipse-temurin': [
        ['26', '2026-09-15'], ['25', '2031-09-30'], ['24', '2025-09-16'], ['23', '2025-03-18'], ['22', '2024-09-17'], ['21', '2029-12-31'],
        ['20', '2023-09-19'], ['19', '2023-03-31'], ['18', '2022-09-30'], ['17', '2027-10-31'], ['16', '2021-09-30'], ['11', '2027-10-31'],
        ['8', '2030-12-31'],
    ],
    'elasticsearch': [
        ['9.5', false], ['9.4', false], ['9.3', '2026-08-04'], ['9.2', '2026-05-05'], ['9.1', '2026-02-03'], ['9.0', '2025-10-23'],
        ['8.19', '2027-07-15'], ['8.18', '2025-10-21'], ['8.17', '2025-08-12'], ['8.16', '2025-04-15'], ['7', '2026-01-15'],
        ['6', '2022-02-10'],
    ],
    'elixir': [
        ['1.20', false], ['1.19', false], ['1.18', false], ['1.17', false], ['1.16', false], ['1.15', '2026-06-03'], ['1.14', '2025-10-16'],
        ['1.13', '2024-12-19'], ['1.12', '2024-06-12'], ['1.11', '2023-12-22'], ['1.10', '2023-06-19'], ['1.9', '2022-09-01'],
        ['1.8', '2021-12-03'], ['1.7', '2021-05-19'], ['1.6', '2020-10-06'], ['1.5', '2020-01-27'], ['1.4', '2019-06-24'],
    ],
    'erlang': [
        ['29', '2029-05-11'], ['28', '2028-05-20'], ['27', '2027-05-20'], ['26', '2026-05-26'], ['25', '2025-05-17'], ['24', '2024-05-10'],
        ['23', '2024-03-14'], ['22', '2024-03-18'], ['21', '2021-06-19'], ['20', '2020-06-21'], ['19', '2019-06-21'], ['18', '2018-11-09'],
        ['17', '2018-10-11'],
    ],
    'etcd': [
        ['3.7', false], ['3.6', false], ['3.5', '2027-07-08'], ['3.4', '2026-06-01'], ['3.3', '2021-10-15'], ['3.2', '2021-03-28'],
        ['3.1', '2018-10-10'], ['3.0', '2017-01-20'],
    ],
    'fedora': [
        ['44', '2027-06-02'], ['43', '2026-12-09'], ['42', '2026-05-27'], ['41', '2025-12-15'], ['40', '2025-05-13'], ['39', '2024-11-26'],
        ['38', '2024-05-21'], ['37', '2023-12-05'], ['36', '2023-05-16'], ['35', '2022-12-13'], ['34', '2022-06-07'], ['33', '2021-11-30'],
        ['32', '2021-05-25'], ['31', '2020-11-24'], ['30', '2020-05-26'], ['29', '2019-11-26'], ['28', '2019-05-28'], ['27', '2018-11-30'],
        ['26', '2018-05-29'], ['25', '2017-12-12'], ['24', '2017-08-08'], ['23', '2016-12-20'], ['22', '2016-07-19'], ['21', '2015-12-01'],
        ['20', '2015-06-23'], ['19', '2015-01-06'], ['18', '2014-01-14'], ['17', '2013-07-30'], ['16', '2013-02-12'], ['15', '2012-06-26'],
        ['14', '2011-12-09'], ['13', '2011-06-24'], ['12', '2010-12-02'], ['11', '2010-06-25'], ['10', '2009-12-17'], ['9', '2009-07-10'],
        ['8', '2009-01-07'], ['7', '2008-06-13'], ['6', '2007-12-07'], ['5', '2007-07-02'], ['4', '2006-08-07'], ['3', '2006-01-16'],
        ['2', '2005-04-11'], ['1', '2004-09-20'],
    ],
    'gitlab': [
        ['19.3', '2026-11-19'], ['19.2', '2026-10-15'], ['19.1', '2026-09-17'], ['19.0', '2026-08-20'], ['18.11', '2026-07-16'],
        ['18.10', '2026-06-18'], ['18.9', '2026-05-21'], ['18.8', '2026-04-16'], ['18.7', '2026-03-19'], ['18.6', '2026-02-19'],
        ['18.5', '2026-01-15'], ['18.4', '2025-12-18'], ['18.3', '2025-11-20'], ['18.2', '2025-10-16'], ['18.1', '2025-09-18'],
        ['18.0', '2025-08-21'], ['17.11', '2025-07-17'], ['17.10', '2025-06-19'], ['17.9', '2025-05-15'], ['17.8', '2025-04-17'],
        ['17.7', '2025-03-20'], ['17.6', '2025-02-20'], ['17.5', '2025-01-16'], ['17.4', '2024-12-19'], ['17.3', '2024-11-21'],
        ['17.2', '2024-10-17'], ['17.1', '2024-09-19'], ['17.0', '2024-08-15'], ['16.11', '2024-07-18'], ['16.10', '2024-06-20'],
        ['16.9', '2024-05-16'], ['16.8', '2024-04-18'], ['16.7', '2024-03-21'], ['16.6', '2024-02-15'], ['16.5', '2024-01-18'],
        ['16.4', '2023-12-21'], ['16.3', '2023-11-16'], ['16.2', '2023-10-22'], ['16.1', '2023-09-22'], ['16.0', '2023-08-22'],
        ['15.11', '2023-07-22'], ['15.10', '2023-06-22'], ['15.9', '2023-05-22'], ['15.8', '2023-04-22'], ['15.7', '2023-03-22'],
        ['15.6', '2023-02-22'], ['15.5', '2023-01-22'], ['15.4', '2022-12-22'], ['15.3', '2022-11-22'], ['15.2', '2022-10-22'],
        ['15.1', '2022-09-22'], ['15.0', '2022-08-22'], ['14.10', '2022-07-22'], ['14.9', '2022-06-22'], ['14.8', '2022-05-22'],
        ['14.7', '2022-04-22'], ['14.6', '2022-03-22'], ['14.5', '2022-02-22'], ['14.4', '2022-01-22'], ['14.3', '2021-12-22'],
        ['14.2', '2021-11-22'], ['14.1', '2021-10-22'], ['14.0', '2021-09-22'], ['13.12', '2021-08-22'], ['13.11', '2021-07-22'],
        ['13.10', '2021-06-22'],
    ],
    'go': [
        ['1.27', false], ['1.26', false], ['1.25', '2026-08-19'], ['1.24', '2026-02-10'], ['1.23', '2025-08-12'], ['1.22', '2025-02-11'],
        ['1.21', '2024-08-13'], ['1.20', '2024-02-06'], ['1.19', '2023-09-06'], ['1.18', '2023-02-01'], ['1.17', '2022-08-02'],
        ['1.16', '2022-03-15'], ['1.15', '2021-08-16'], ['1.14', '2021-02-16'], ['1.13', '2020-08-11'], ['1.12', '2020-02-25'],
        ['1.11', '2019-09-03'], ['1.10', '2019-02-25'],
    ],
    'grafana': [
        ['13.2', '2027-05-18'], ['13.1', '2027-03-20'], ['13.0', '2027-01-09'], ['12.4', '2027-05-24'], ['12.3', '2026-08-19'],
        ['12.2', '2026-06-23'], ['12.1', '2026-04-22'], ['12.0', '2026-02-05'], ['11.6', '2026-06-25'], ['11.5', '2025-10-28'],
        ['11.4', '2025-09-05'], ['11.3', '2025-07-22'], ['11.2', '2025-05-27'], ['11.1', '2025-04-23'], ['11.0', '2025-02-14'],
        ['10.4', '2025-06-05'], ['10.3', '2024-10-23'], ['10.2', '2024-07-24'], ['10.1', '2024-01-23'], ['10.0', '2023-10-24'],
        ['9.5', '2024-05-14'], ['9.4', '2023-06-09'], ['9.3', '2023-04-06'], ['9.2', '2023-02-27'], ['9.1', '2022-11-29'],
        ['9.0', '2022-10-11'], ['8', '2023-06-09'], ['7', '2022-06-14'], ['6', '2021-06-08'],
    ],
    'graylog': [
        ['7.1', '2027-05-04'], ['7.0', '2026-11-03'], ['6.3', '2026-06-30'], ['6.2', '2026-04-28'], ['6.1', '2025-10-20'],
        ['6.0', '2025-05-08'], ['5.2', '2024-11-01'], ['5.1', '2024-05-17'], ['5.0', '2023-12-06'], ['4.3', '2023-05-25'],
        ['4.2', '2022-11-30'], ['4.1', '2022-05-17'], ['4.0', '2021-10-13'], ['3.3', '2022-04-12'], ['3.2', '2020-05-20'],
        ['3.1', '2020-01-31'], ['3.0', '2019-08-15'], ['2.5', '2019-02-11'], ['2.4', '2019-03-01'], ['2.3', '2017-12-22'],
        ['2.2', '2017-07-26'], ['2.1', '2017-02-09'], ['2.0', '2016-09-01'], ['1.3', '2016-04-26'], ['1.2', '2015-12-08'],
        ['1.1', '2015-09-14'], ['1.0', '2015-06-04'],
    ],
    'haproxy': [
        ['3.4', '2031-04-01'], ['3.3', '2027-01-01'], ['3.2', '2030-04-01'], ['3.1', '2026-01-01'], ['3.0', '2029-04-01'],
        ['2.9', '2025-03-21'], ['2.8', '2028-04-01'], ['2.7', '2024-04-05'], ['2.6', '2027-04-01'], ['2.5', '2023-05-02'],
        ['2.4', '2026-04-01'], ['2.3', '2022-07-27'], ['2.2', '2025-04-23'], ['2.1', '2021-03-18'], ['2.0', '2024-04-05'],
        ['1.9', '2020-07-31'], ['1.8', '2022-12-09'], ['1.7', '2021-10-01'], ['1.6', '2020-10-01'], ['1.5', '2020-01-10'],
        ['1.4', '2020-01-10'], ['1.3', '2016-03-14'], ['1.2', '2011-08-06'], ['1.1', '2006-01-29'], ['1.0', '2001-12-30'],
    ],
    'hashicorp-vault': [
        ['2.0', false], ['1.21', '2026-04-13'], ['1.20', '2025-10-21'], ['1.19', '2025-06-23'], ['1.18', '2025-03-04'], ['1.17', '2024-10-09'],
        ['1.16', '2024-06-10'], ['1.15', '2024-10-08'], ['1.14', '2024-06-10'], ['1.13', '2024-03-25'], ['1.12', '2023-09-27'],
        ['1.11', '2023-06-21'], ['1.10', '2023-03-01'], ['1.9', '2022-10-10'],
    ],
    'influxdb': [
        ['3.11', false], ['3.10', false], ['3.9', '2026-07-30'], ['3.8', '2026-06-17'], ['3.7', '2026-04-02'], ['3.6', '2025-12-18'],
        ['3.5', '2025-11-19'], ['3.4', '2025-10-30'], ['3.3', '2025-09-29'], ['3.2', '2025-08-26'], ['3.1', '2025-07-30'],
        ['3.0', '2025-06-25'], ['2', false], ['1', false],
    ],
    'istio': [
        ['1.30', '2026-11-30'], ['1.29', '2026-08-31'], ['1.28', '2026-07-01'], ['1.27', '2026-04-07'], ['1.26', '2025-12-22'],
        ['1.25', '2025-09-30'], ['1.24', '2025-06-24'], ['1.23', '2025-04-16'], ['1.22', '2025-01-22'], ['1.21', '2024-09-27'],
        ['1.20', '2024-06-25'], ['1.19', '2024-04-24'], ['1.18', '2024-01-04'], ['1.17', '2023-10-27'], ['1.16', '2023-07-25'],
        ['1.15', '2023-04-04'], ['1.14', '2022-12-27'], ['1.13', '2022-10-12'], ['1.12', '2022-07-12'], ['1.11', '2022-03-25'],
        ['1.10', '2022-01-07'], ['1.9', '2021-10-08'], ['1.8', '2021-05-12'], ['1.7', '2021-02-25'],
    ],
    'jenkins': [
        ['2.568', false], ['2.555', '2026-06-10'], ['2.541', '2026-04-15'], ['2.528', '2026-01-21'], ['2.516', '2025-10-15'],
        ['2.504', '2025-07-23'], ['2.492', '2025-04-30'], ['2.479', '2025-02-05'], ['2.462', '2024-10-02'], ['2.452', '2024-08-07'],
        ['2.440', '2024-05-15'], ['2.426', '2024-02-21'], ['2.414', '2023-11-15'], ['2.401', '2023-08-23'], ['2.387', '2023-05-31'],
        ['2.375', '2023-03-08'], ['2.361', '2022-11-30'], ['2.346', '2022-09-07'], ['2', false],
    ],
    'keycloak': [
        ['26.7', false], ['26.6', '2026-07-09'], ['26.5', '2026-04-08'], ['26.4', '2026-01-06'], ['26.3', '2025-09-30'], ['26.2', '2025-07-02'],
        ['26.1', '2025-04-11'], ['26.0', '2025-01-15'], ['25.0', '2024-10-04'], ['24.0', '2024-06-10'], ['23.0', '2024-03-04'],
        ['22.0', '2023-11-23'], ['21.1', '2023-07-11'], ['21.0', '2023-04-19'], ['20.0', '2023-02-23'], ['19.0', '2022-11-01'],
        ['18.0', '2022-07-27'], ['17.0', '2022-04-20'], ['16.1', '2022-03-11'], ['16.0', '2021-12-20'], ['15.1', '2021-12-17'],
        ['15.0', '2021-12-10'], ['14.0', '2021-07-15'], ['13.0', '2021-06-18'], ['12.0', '2021-05-06'], ['11.0', '2020-12-16'],
        ['10.0', '2020-07-22'],
    ],
    'kibana': [
        ['9.5', false], ['9.4', false], ['9.3', '2026-08-04'], ['9.2', '2026-05-05'], ['9.1', '2026-02-03'], ['9.0', '2025-10-23'],
        ['8.19', '2027-07-15'], ['8.18', '2025-10-21'], ['8.17', '2025-08-12'], ['8.16', '2025-04-15'], ['8.15', '2024-12-12'],
        ['8.14', '2024-11-12'], ['7', '2026-01-15'], ['6', '2022-02-10'],
    ],
    'kubernetes': [
        ['1.36', '2027-06-28'], ['1.35', '2027-02-28'], ['1.34', '2026-10-27'], ['1.33', '2026-06-28'], ['1.32', '2026-02-28'],
        ['1.31', '2025-11-11'], ['1.30', '2025-07-15'], ['1.29', '2025-02-28'], ['1.28', '2024-10-28'], ['1.27', '2024-06-28'],
        ['1.26', '2024-02-28'], ['1.25', '2023-10-27'], ['1.24', '2023-07-28'], ['1.23', '2023-02-28'], ['1.22', '2022-10-28'],
        ['1.21', '2022-06-28'], ['1.20', '2022-02-28'], ['1.19', '2021-10-28'], ['1.18', '2021-06-18'], ['1.17', '2020-12-25'],
        ['1.16', '2020-08-04'],
    ],
    'logstash': [
        ['9.5', false], ['9.4', false], ['9.3', '2026-08-04'], ['9.2', '2026-05-05'], ['9.1', '2026-02-03'], ['9.0', '2025-10-23'],
        ['8.19', '2027-07-15'], ['8.18', '2025-10-21'], ['8.17', '2025-08-12'], ['7', '2026-01-15'], ['6', '2022-02-10'],
    ],
    'mariadb': [
        ['12.3', '2029-06-12'], ['12.2', '2026-05-28'], ['12.1', '2026-02-13'], ['12.0', '2025-11-18'], ['11.8', '2028-06-04'],
        ['11.7', '2025-05-12'], ['11.6', '2025-02-13'], ['11.5', '2024-11-21'], ['11.4', '2029-05-29'], ['11.3', '2024-05-29'],
        ['11.2', '2024-11-21'], ['11.1', '2024-08-21'], ['11.0', '2024-06-06'], ['10.11', '2028-02-16'], ['10.10', '2023-11-17'],
        ['10.9', '2023-08-22'], ['10.8', '2023-05-20'], ['10.7', '2023-02-09'], ['10.6', '2026-07-06'], ['10.5', '2025-06-24'],
        ['10.4', '2024-06-18'], ['10.3', '2023-05-25'], ['10.2', '2022-05-23'], ['10.1', '2020-10-17'], ['10.0', '2019-03-31'],
        ['5.5', '2020-04-11'], ['5.3', '2017-03-01'], ['5.2', '2015-11-10'], ['5.1', '2015-02-01'],
    ],
    'memcached': [
        ['1.6', false], ['1.5', '2020-03-09'], ['1.4', '2017-07-21'],
    ],
    'mongodb': [
        ['8.3', '2029-10-31'], ['8.2', '2026-07-31'], ['8.1', '2025-09-30'], ['8.0', '2029-10-31'], ['7.3', '2024-10-02'],
        ['7.2', '2024-03-27'], ['7.1', '2024-01-23'], ['7.0', '2027-08-31'], ['6.3', '2023-08-31'], ['6.2', '2023-04-24'],
        ['6.1', '2023-02-09'], ['6.0', '2025-07-31'], ['5.3', '2022-07-19'], ['5.2', '2022-03-23'], ['5.1', '2022-01-19'],
        ['5.0', '2024-10-31'], ['4.4', '2024-02-29'], ['4.2', '2023-04-30'], ['4.0', '2022-04-30'], ['3.6', '2021-04-30'],
        ['3.4', '2020-01-31'], ['3.2', '2018-09-30'], ['3.0', '2018-02-28'], ['2.6', '2016-10-31'], ['2.4', '2013-03-31'],
        ['2.2', '2014-02-28'], ['2.0', '2013-03-31'], ['1.8', '2012-09-30'], ['1.6', '2012-02-28'], ['1.4', '2012-09-30'],
        ['1.2', '2011-06-30'], ['1.0', '2010-08-31'],
    ],
    'mysql': [
        ['9.7', '2034-04-21'], ['9.6', '2026-04-21'], ['9.5', '2026-01-20'], ['9.4', '2025-10-21'], ['9.3', '2025-07-22'],
        ['9.2', '2025-04-15'], ['9.1', '2025-01-21'], ['9.0', '2024-10-15'], ['8.4', '2032-04-30'], ['8.3', '2024-04-10'],
        ['8.2', '2023-12-14'], ['8.1', '2023-10-25'], ['8.0', '2026-04-30'], ['5.7', '2023-10-31'], ['5.6', '2021-02-28'],
        ['5.5', '2018-12-31'],
    ],
    'neo4j': [
        ['2026.07', false], ['2026.06', '2026-07-30'], ['2026.05', '2026-07-08'], ['2026.04', '2026-05-28'], ['2026.03', '2026-04-23'],
        ['2026.02', '2026-04-02'], ['2026.01', '2026-03-06'], ['2025.12', '2026-02-03'], ['2025.11', '2026-01-16'], ['2025.10', '2025-12-19'],
        ['2025.09', '2025-10-30'], ['2025.08', '2025-09-29'], ['2025.07', '2025-08-15'], ['2025.06', '2025-07-31'], ['2025.05', '2025-07-02'],
        ['2025.04', '2025-06-03'], ['2025.03', '2025-04-30'], ['2025.02', '2025-03-27'], ['2025.01', '2025-02-27'], ['5.26', '2028-06-06'],
        ['5.25', '2024-12-06'], ['5.24', '2024-10-31'], ['5.23', '2024-09-27'], ['5.22', '2024-08-22'], ['5.21', '2024-07-24'],
        ['5.20', '2024-06-28'], ['5.19', '2024-05-23'], ['5.18', '2024-04-12'], ['5.17', '2024-03-13'], ['5.16', '2024-02-23'],
        ['5.15', '2024-01-22'], ['5.14', '2023-12-15'], ['5.13', '2023-11-24'], ['5.12', '2023-10-23'], ['5.11', '2023-09-14'],
        ['5.10', '2023-08-15'], ['5.9', '2023-07-19'], ['5.8', '2023-06-15'], ['5.7', '2023-05-16'], ['5.6', '2023-04-20'],
        ['5.5', '2023-03-24'], ['5.4', '2023-02-16'], ['5.3', '2023-01-26'], ['5.2', '2022-12-15'], ['5.1', '2022-11-21'],
        ['4.4', '2025-11-30'], ['4.3', '2022-12-16'], ['4.2', '2022-05-16'], ['4.1', '2021-12-22'], ['4.0', '2021-07-14'],
        ['3.5', '2022-05-27'], ['3.4', '2020-03-31'], ['3.3', '2019-04-28'], ['3.2', '2018-11-30'], ['3.1', '2018-06-13'],
        ['3.0', '2017-10-31'], ['2.3', '2017-04-21'], ['2.2', '2016-09-25'], ['2.1', '2015-11-29'], ['2.0', '2015-06-11'],
        ['1.9', '2014-11-21'], ['1.8', '2014-03-28'], ['1.7', '2013-10-18'], ['1.6', '2013-07-22'], ['1.5', '2013-03-09'],
        ['1.4', '2013-01-08'], ['1.3', '2012-09-12'], ['1.2', '2012-06-29'], ['1.1', '2012-01-30'], ['1.0', '2011-08-23'],
    ],
    'nextcloud': [
        ['34', '2027-06-30'], ['33', '2027-02-28'], ['32', '2026-09-30'], ['31', '2026-02-28'], ['30', '2025-10-31'], ['29', '2025-04-30'],
        ['28', '2024-12-31'], ['27', '2024-06-30'], ['26', '2024-03-31'], ['25', '2023-10-31'], ['24', '2023-04-30'], ['23', '2022-12-31'],
        ['22', '2022-07-31'], ['21', '2022-02-28'], ['20', '2021-11-30'], ['19', '2021-06-30'], ['18', '2021-01-31'], ['17', '2020-10-31'],
        ['16', '2020-06-30'], ['15', '2019-12-31'], ['14', '2019-09-30'], ['13', '2019-02-28'], ['12', '2018-11-30'], ['11', '2018-03-31'],
        ['10', '2017-08-31'], ['9', '2017-08-31'],
    ],
    'nginx': [
        ['1.31', false], ['1.30', false], ['1.29', '2026-05-13'], ['1.28', '2026-04-14'], ['1.27', '2025-06-24'], ['1.26', '2025-04-23'],
        ['1.25', '2024-05-29'], ['1.24', '2024-04-23'], ['1.23', '2023-05-23'], ['1.22', '2023-04-11'], ['1.21', '2022-06-21'],
        ['1.20', '2022-05-24'], ['1.19', '2021-05-25'], ['1.18', '2021-04-20'], ['1.16', '2020-04-20'], ['1.14', '2019-04-23'],
        ['1.12', '2018-04-17'], ['1.10', '2017-04-12'], ['1.8', '2016-04-26'], ['1.6', '2015-04-21'], ['1.4', '2014-04-24'],
        ['1.2', '2013-04-24'], ['1.0', '2012-04-23'],
    ],
    'nodejs': [
        ['26', '2029-04-30'], ['25', '2026-06-01'], ['24', '2028-04-30'], ['23', '2025-06-01'], ['22', '2027-04-30'], ['21', '2024-06-01'],
        ['20', '2026-04-30'], ['19', '2023-06-01'], ['18', '2025-04-30'], ['17', '2022-06-01'], ['16', '2023-09-11'], ['15', '2021-06-01'],
        ['14', '2023-04-30'], ['13', '2020-06-01'], ['12', '2022-04-30'], ['11', '2019-06-30'], ['10', '2021-04-30'], ['9', '2018-06-30'],
        ['8', '2019-12-31'], ['7', '2017-06-30'], ['6', '2019-04-30'], ['5', '2016-06-30'], ['4', '2018-04-30'], ['3', true], ['2', true],
        ['1', true],
    ],
    'opensearch': [
        ['3', false], ['2', false], ['1', '2025-05-06'],
    ],
    'opensuse': [
        ['42.3', '2019-07-01'], ['42.2', '2018-01-26'], ['42.1', '2017-05-17'], ['16.0', '2027-10-31'], ['15.6', '2026-04-30'],
        ['15.5', '2024-12-31'], ['15.4', '2023-12-07'], ['15.3', '2022-12-31'], ['15.2', '2022-01-04'], ['15.1', '2021-02-02'],
        ['15.0', '2019-12-03'], ['13.2', '2017-01-17'], ['13.1', '2016-02-03'], ['12.3', '2015-01-29'], ['12.2', '2014-01-15'],
        ['12.1', '2013-05-15'], ['11.4', '2012-11-05'], ['11.3', '2012-01-20'], ['11.2', '2011-05-12'], ['11.1', '2011-01-14'],
        ['11.0', '2010-07-26'],
    ],
    'oracle-linux': [
        ['10', false], ['9', '2032-06-30'], ['8', '2029-07-31'], ['7', '2024-12-31'], ['6', '2021-03-31'],
    ],
    'perl': [
        ['5.44', '2029-07-15'], ['5.42', '2028-07-03'], ['5.40', '2027-06-09'], ['5.38', '2026-07-02'], ['5.36', '2025-05-27'],
        ['5.34', '2024-05-20'], ['5.32', '2023-06-20'], ['5.30', '2022-05-22'], ['5.28', '2021-06-23'], ['5.26', '2020-05-30'],
    ],
    'php': [
        ['8.5', '2029-12-31'], ['8.4', '2028-12-31'], ['8.3', '2027-12-31'], ['8.2', '2026-12-31'], ['8.1', '2025-12-31'],
        ['8.0', '2023-11-26'], ['7.4', '2022-11-28'], ['7.3', '2021-12-06'], ['7.2', '2020-11-30'], ['7.1', '2019-12-01'],
        ['7.0', '2019-01-10'], ['5.6', '2018-12-31'], ['5.5', '2016-07-21'], ['5.4', '2015-09-14'], ['5.3', '2014-08-14'],
        ['5.2', '2011-01-06'], ['5.1', '2006-08-24'], ['5.0', '2005-09-05'],
    ],
    'postgresql': [
        ['18', '2030-11-14'], ['17', '2029-11-08'], ['16', '2028-11-09'], ['15', '2027-11-11'], ['14', '2026-11-12'], ['13', '2025-11-13'],
        ['12', '2024-11-21'], ['11', '2023-11-09'], ['10', '2022-11-10'], ['9.6', '2021-11-11'], ['9.5', '2021-02-11'], ['9.4', '2020-02-13'],
        ['9.3', '2018-11-08'], ['9.2', '2017-11-09'], ['9.1', '2016-10-27'], ['9.0', '2015-10-08'], ['8.4', '2014-07-24'],
        ['8.3', '2013-02-07'], ['8.2', '2011-12-05'], ['8.1', '2010-11-08'], ['8.0', '2010-10-01'], ['7.4', '2010-10-01'],
        ['7.3', '2007-11-27'], ['7.2', '2007-02-04'], ['7.1', '2006-04-13'], ['7.0', '2005-05-08'], ['6.5', '2004-06-09'],
        ['6.4', '2003-10-30'], ['6.3', '2003-03-01'],
    ],
    'prometheus': [
        ['3.14', '2026-09-30'], ['3.13', '2027-07-31'], ['3.12', '2026-07-09'], ['3.11', '2026-05-14'], ['3.10', '2026-04-08'],
        ['3.9', '2026-02-17'], ['3.8', '2026-01-09'], ['3.7', '2025-11-26'], ['3.6', '2025-11-02'], ['3.5', '2026-07-31'],
        ['3.4', '2025-06-28'], ['3.3', '2025-05-27'], ['3.2', '2025-03-31'], ['3.1', '2025-02-13'], ['3.0', '2024-12-26'],
        ['2.55', '2024-12-03'], ['2.54', '2024-09-20'], ['2.53', '2025-07-31'], ['2.52', '2024-06-19'], ['2.51', '2024-04-30'],
        ['2.50', '2024-04-04'], ['2.49', '2024-02-26'], ['2.48', '2023-12-28'], ['2.47', '2023-10-18'], ['2.46', '2023-09-05'],
        ['2.45', '2024-07-31'], ['2.44', '2023-08-06'], ['2.43', '2023-05-02'], ['2.42', '2023-03-14'], ['2.41', '2023-01-31'],
        ['2.40', '2022-12-19'], ['2.39', '2022-11-16'], ['2.38', '2022-09-27'], ['2.37', '2023-07-31'], ['2.36', '2022-07-11'],
    ],
    'python': [
        ['3.14', '2030-10-31'], ['3.13', '2029-10-31'], ['3.12', '2028-10-31'], ['3.11', '2027-10-31'], ['3.10', '2026-10-31'],
        ['3.9', '2025-10-31'], ['3.8', '2024-10-07'], ['3.7', '2023-06-27'], ['3.6', '2021-12-23'], ['3.5', '2020-09-30'],
        ['3.4', '2019-03-18'], ['3.3', '2017-09-29'], ['3.2', '2016-02-20'], ['3.1', '2012-04-09'], ['3.0', '2009-06-27'],
        ['2.7', '2020-01-01'], ['2.6', '2013-10-29'],
    ],
    'rabbitmq': [
        ['4.3', false], ['4.2', '2026-07-31'], ['4.1', '2026-01-30'], ['4.0', '2025-04-15'], ['3.13', '2024-09-17'], ['3.12', '2024-02-21'],
        ['3.11', '2023-06-01'], ['3.10', '2022-09-28'], ['3.9', '2023-01-31'], ['3.8', '2022-07-31'], ['3.7', '2020-09-30'],
        ['3.6', '2018-05-31'], ['3.5', '2016-10-31'], ['3.4', '2015-10-31'], ['3.3', '2015-03-31'], ['3.2', '2014-10-31'],
        ['3.1', '2014-04-30'], ['3.0', '2013-11-30'],
    ],
    'redis': [
        ['8.10', false], ['8.8', false], ['8.6', false], ['8.4', false], ['8.2', '2030-09-01'], ['8.0', '2026-12-01'], ['7.4', '2029-12-01'],
        ['7.2', '2029-12-01'], ['7.0', '2024-07-29'], ['6.2', '2027-04-01'], ['6.0', '2022-05-31'], ['5.0', '2022-04-27'],
    ],
    'rocky-linux': [
        ['10', '2035-05-31'], ['9', '2032-05-31'], ['8', '2029-05-31'],
    ],
    'ruby': [
        ['4.0', '2029-03-31'], ['3.4', '2028-03-31'], ['3.3', '2027-03-31'], ['3.2', '2026-03-31'], ['3.1', '2025-03-26'],
        ['3.0', '2024-04-23'], ['2.7', '2023-03-31'], ['2.6', '2022-03-31'], ['2.5', '2021-03-31'], ['2.4', '2020-03-31'],
        ['2.3', '2019-03-31'], ['2.2', '2018-03-31'], ['2.1', '2017-03-31'], ['2.0.0', '2016-02-24'], ['1.9.3', '2015-02-23'],
    ],
    'tomcat': [
        ['11.0', false], ['10.1', false], ['10.0', '2022-10-31'], ['9.0', '2027-03-31'], ['8.5', '2024-03-31'], ['8.0', '2018-06-30'],
        ['7', '2021-03-31'], ['6', '2016-12-31'], ['5', '2012-09-30'],
    ],
    'traefik': [
        ['3.7', false], ['3.6', '2026-08-16'], ['3.5', '2025-11-07'], ['3.4', '2025-07-23'], ['3.3', '2025-05-05'], ['3.2', '2025-01-06'],
        ['3.1', '2024-10-28'], ['3.0', '2024-07-15'], ['2.11', '2026-02-01'], ['2.10', '2024-02-12'], ['2.9', '2023-04-24'],
        ['2.8', '2022-10-03'], ['2.7', '2022-06-29'], ['2.6', '2022-05-24'], ['2.5', '2022-01-24'], ['2.4', '2021-08-17'],
        ['2.3', '2021-01-19'], ['2.2', '2020-09-23'], ['2.1', '2020-03-25'], ['2.0', '2019-12-11'], ['1.7', '2021-12-31'],
    ],
    'ubuntu': [
        ['26.04', '2031-04-30', 'resolute'], ['25.10', '2026-07-01', 'questing'], ['25.04', '2026-01-17', 'plucky'],
        ['24.10', '2025-07-10', 'oracular'], ['24.04', '2029-05-31', 'noble'], ['23.10', '2024-07-12', 'mantic'],
        ['23.04', '2024-01-20', 'lunar'], ['22.10', '2023-07-20', 'kinetic'], ['22.04', '2027-04-01', 'jammy'],
        ['21.10', '2022-07-14', 'impish'], ['21.04', '2022-01-20', 'hirsute'], ['20.10', '2021-07-22', 'groovy'],
        ['20.04', '2025-05-31', 'focal'], ['19.10', '2020-07-06', 'eoan'], ['19.04', '2020-01-23', 'disco'], ['18.10', '2019-07-18', 'cosmic'],
        ['18.04', '2023-05-31', 'bionic'], ['17.10', '2018-07-19', 'artful'], ['17.04', '2018-01-13', 'zesty'],
        ['16.10', '2017-07-20', 'yakkety'], ['16.04', '2021-04-02', 'xenial'], ['15.10', '2016-07-28', 'wily'],
        ['15.04', '2016-02-04', 'vivid'], ['14.10', '2015-07-23', 'utopic'], ['14.04', '2019-04-02', 'trusty'],
        ['13.10', '2014-07-17', 'saucy'], ['13.04', '2014-01-27', 'raring'], ['12.10', '2014-05-16', 'quantal'],
        ['12.04', '2017-04-28', 'precise'], ['11.10', '2013-05-09', 'oneiric'], ['11.04', '2012-10-28', 'natty'],
        ['10.10', '2012-04-10', 'maverick'], ['10.04', '2013-05-09', 'lucid'], ['9.10', '2011-04-30', 'karmic'],
        ['9.04', '2010-10-23', 'jaunty'], ['8.10', '2010-04-30', 'intrepid'], ['8.04', '2013-05-09', 'hardy'], ['7.10', '2009-04-18', 'gutsy'],
        ['7.04', '2008-10-19', 'feisty'], ['6.10', '2008-04-26', 'edgy'], ['6.06', '2011-06-01', 'dapper'], ['5.10', '2007-04-13', 'breezy'],
        ['5.04', '2006-10-31', 'hoary'], ['4.10', '2006-04-30', 'warty'],
    ],
    'valkey': [
        ['9.1', false], ['9.0', '2028-10-21'], ['8.1', '2030-03-31'], ['8.0', '2027-09-15'], ['7.2', '2029-04-16'],
    ],
    'zookeeper': [
        ['3.9', false], ['3.8', false], ['3.7', '2024-01-19'], ['3.6', '2022-12-30'], ['3.5', '2022-06-01'], ['3.4', '2020-06-01'],
    ],
};

;// CONCATENATED MODULE: ./build/facts/end-of-life-images.js
/**
 * Products whose end of life is known, by their name at endoflife.date, with the name for people. Left out on purpose: products that only
 * a contract supports (RHEL, SLES), those that end with every release, every few weeks (Rust, Deno), and those whose older
 * releases still get security fixes although the table ends them (WordPress).
 */
const productLabels = {
    almalinux: 'AlmaLinux',
    'alpine-linux': 'Alpine Linux',
    'amazon-corretto': 'Amazon Corretto',
    'amazon-linux': 'Amazon Linux',
    'apache-http-server': 'Apache HTTP Server',
    'apache-kafka': 'Apache Kafka',
    'argo-cd': 'Argo CD',
    calico: 'Calico',
    centos: 'CentOS',
    'centos-stream': 'CentOS Stream',
    'cert-manager': 'cert-manager',
    cilium: 'Cilium',
    consul: 'Consul',
    debian: 'Debian',
    'docker-engine': 'Docker Engine',
    dotnet: '.NET',
    drupal: 'Drupal',
    'eclipse-temurin': 'Eclipse Temurin',
    elasticsearch: 'Elasticsearch',
    elixir: 'Elixir',
    erlang: 'Erlang/OTP',
    etcd: 'etcd',
    fedora: 'Fedora',
    gitlab: 'GitLab',
    go: 'Go',
    grafana: 'Grafana',
    graylog: 'Graylog',
    haproxy: 'HAProxy',
    'hashicorp-vault': 'Vault',
    influxdb: 'InfluxDB',
    istio: 'Istio',
    jenkins: 'Jenkins',
    keycloak: 'Keycloak',
    kibana: 'Kibana',
    kubernetes: 'Kubernetes',
    logstash: 'Logstash',
    mariadb: 'MariaDB',
    memcached: 'Memcached',
    mongodb: 'MongoDB',
    mysql: 'MySQL',
    neo4j: 'Neo4j',
    nextcloud: 'Nextcloud',
    nginx: 'nginx',
    nodejs: 'Node.js',
    opensearch: 'OpenSearch',
    opensuse: 'openSUSE Leap',
    'oracle-linux': 'Oracle Linux',
    perl: 'Perl',
    php: 'PHP',
    postgresql: 'PostgreSQL',
    prometheus: 'Prometheus',
    python: 'Python',
    rabbitmq: 'RabbitMQ',
    redis: 'Redis',
    'rocky-linux': 'Rocky Linux',
    ruby: 'Ruby',
    tomcat: 'Apache Tomcat',
    traefik: 'Traefik',
    ubuntu: 'Ubuntu',
    valkey: 'Valkey',
    zookeeper: 'Apache ZooKeeper',
};
/** Repositories by product: a bare name is a Docker Official Image, `x/y` is of Docker Hub, others are written with their registry. */
const repositories = [
    ['almalinux', 'almalinux almalinux/almalinux almalinux/8-base almalinux/9-base'],
    ['alpine-linux', 'alpine'],
    ['amazon-corretto', 'amazoncorretto public.ecr.aws/amazoncorretto/amazoncorretto'],
    ['amazon-linux', 'amazonlinux public.ecr.aws/amazonlinux/amazonlinux'],
    ['apache-http-server', 'httpd'],
    ['apache-kafka', 'apache/kafka apache/kafka-native'],
    ['argo-cd', 'argoproj/argocd quay.io/argoproj/argocd'],
    ['calico', 'calico/node calico/cni calico/kube-controllers quay.io/calico/node quay.io/calico/cni quay.io/calico/kube-controllers'],
    ['centos', 'centos quay.io/centos/centos'],
    [
        'cert-manager',
        'quay.io/jetstack/cert-manager-controller quay.io/jetstack/cert-manager-webhook quay.io/jetstack/cert-manager-cainjector',
    ],
    ['cilium', 'cilium/cilium quay.io/cilium/cilium'],
    ['consul', 'consul hashicorp/consul'],
    ['debian', 'debian public.ecr.aws/debian/debian'],
    ['docker-engine', 'docker'],
    ['dotnet', 'microsoft/dotnet public.ecr.aws/lambda/dotnet amazon/aws-lambda-dotnet'],
    ['drupal', 'drupal'],
    ['eclipse-temurin', 'eclipse-temurin'],
    ['elasticsearch', 'elasticsearch docker.elastic.co/elasticsearch/elasticsearch docker.elastic.co/elasticsearch/elasticsearch-oss'],
    ['elixir', 'elixir hexpm/elixir'],
    ['erlang', 'erlang hexpm/erlang'],
    ['etcd', 'quay.io/coreos/etcd gcr.io/etcd-development/etcd registry.k8s.io/etcd k8s.gcr.io/etcd'],
    ['fedora', 'fedora quay.io/fedora/fedora registry.fedoraproject.org/fedora'],
    ['gitlab', 'gitlab/gitlab-ce gitlab/gitlab-ee'],
    ['go', 'golang cimg/go'],
    ['grafana', 'grafana/grafana grafana/grafana-oss grafana/grafana-enterprise'],
    ['graylog', 'graylog/graylog graylog2/graylog'],
    ['haproxy', 'haproxy haproxytech/haproxy-alpine haproxytech/haproxy-debian haproxytech/haproxy-ubuntu'],
    ['hashicorp-vault', 'vault hashicorp/vault'],
    ['influxdb', 'influxdb quay.io/influxdb/influxdb'],
    ['istio', 'istio/pilot istio/proxyv2 gcr.io/istio-release/pilot gcr.io/istio-release/proxyv2'],
    ['jenkins', 'jenkins/jenkins'],
    ['keycloak', 'quay.io/keycloak/keycloak jboss/keycloak'],
    ['kibana', 'kibana docker.elastic.co/kibana/kibana docker.elastic.co/kibana/kibana-oss'],
    [
        'kubernetes',
        'registry.k8s.io/kube-apiserver registry.k8s.io/kube-controller-manager registry.k8s.io/kube-scheduler registry.k8s.io/kube-proxy registry.k8s.io/kubectl ' +
            'k8s.gcr.io/kube-apiserver k8s.gcr.io/kube-controller-manager k8s.gcr.io/kube-scheduler k8s.gcr.io/kube-proxy bitnami/kubectl bitnamilegacy/kubectl alpine/k8s',
    ],
    ['logstash', 'logstash docker.elastic.co/logstash/logstash docker.elastic.co/logstash/logstash-oss'],
    ['mariadb', 'mariadb'],
    ['memcached', 'memcached'],
    ['mongodb', 'mongo mongodb/mongodb-community-server'],
    ['mysql', 'mysql mysql/mysql-server container-registry.oracle.com/mysql/community-server'],
    ['neo4j', 'neo4j'],
    ['nextcloud', 'nextcloud'],
    ['nginx', 'nginx nginxinc/nginx-unprivileged public.ecr.aws/nginx/nginx ghcr.io/nginx/nginx-unprivileged'],
    ['nodejs', 'node cimg/node gcr.io/distroless/nodejs public.ecr.aws/lambda/nodejs amazon/aws-lambda-nodejs'],
    ['opensearch', 'opensearchproject/opensearch opensearchproject/opensearch-dashboards'],
    ['opensuse', 'opensuse/leap registry.opensuse.org/opensuse/leap'],
    ['oracle-linux', 'oraclelinux container-registry.oracle.com/os/oraclelinux ghcr.io/oracle/oraclelinux'],
    ['perl', 'perl'],
    ['php', 'php cimg/php'],
    ['postgresql', 'postgres cimg/postgres postgis/postgis'],
    ['prometheus', 'prom/prometheus quay.io/prometheus/prometheus'],
    ['python', 'python cimg/python public.ecr.aws/lambda/python amazon/aws-lambda-python'],
    ['rabbitmq', 'rabbitmq'],
    ['redis', 'redis cimg/redis'],
    ['rocky-linux', 'rockylinux rockylinux/rockylinux quay.io/rockylinux/rockylinux'],
    ['ruby', 'ruby cimg/ruby public.ecr.aws/lambda/ruby amazon/aws-lambda-ruby'],
    ['tomcat', 'tomcat'],
    ['traefik', 'traefik'],
    ['ubuntu', 'ubuntu public.ecr.aws/ubuntu/ubuntu'],
    ['valkey', 'valkey/valkey ghcr.io/valkey-io/valkey'],
    ['zookeeper', 'zookeeper'],
];
/** Images of Bitnami (and their frozen copies) that carry the version of the product; its other images have their own numbers. */
const bitnami = [
    ['apache-http-server', 'apache'],
    ['apache-kafka', 'kafka'],
    ['argo-cd', 'argo-cd'],
    ['cert-manager', 'cert-manager'],
    ['consul', 'consul'],
    ['drupal', 'drupal'],
    ['elasticsearch', 'elasticsearch'],
    ['etcd', 'etcd'],
    ['go', 'golang'],
    ['grafana', 'grafana'],
    ['haproxy', 'haproxy'],
    ['hashicorp-vault', 'vault'],
    ['influxdb', 'influxdb'],
    ['jenkins', 'jenkins'],
    ['keycloak', 'keycloak'],
    ['kibana', 'kibana'],
    ['logstash', 'logstash'],
    ['mariadb', 'mariadb mariadb-galera'],
    ['memcached', 'memcached'],
    ['mongodb', 'mongodb mongodb-sharded'],
    ['mysql', 'mysql'],
    ['neo4j', 'neo4j'],
    ['nginx', 'nginx'],
    ['nodejs', 'node'],
    ['opensearch', 'opensearch'],
    ['php', 'php-fpm'],
    ['postgresql', 'postgresql postgresql-repmgr'],
    ['prometheus', 'prometheus'],
    ['python', 'python'],
    ['rabbitmq', 'rabbitmq'],
    ['redis', 'redis redis-cluster redis-sentinel'],
    ['ruby', 'ruby'],
    ['tomcat', 'tomcat'],
    ['valkey', 'valkey valkey-cluster'],
    ['zookeeper', 'zookeeper'],
];
const dotnetRepositories = ['sdk', 'aspnet', 'runtime', 'runtime-deps', 'monitor'].flatMap(name => [
    `mcr.microsoft.com/dotnet/${name}`,
    `mcr.microsoft.com/dotnet/core/${name}`,
    `mcr.microsoft.com/dotnet/nightly/${name}`,
]);
const keyed = (list) => list.split(' ').map(name => (name.includes('/') ? name : `library/${name}`));
/** The product that an image is of, by repository: as on Docker Hub, with the host before it elsewhere. */
const productByRepository = new Map([
    ...repositories.flatMap(([product, list]) => keyed(list).map(name => [name, product])),
    ...bitnami.flatMap(([product, list]) => list
        .split(' ')
        .flatMap(name => ['bitnami', 'bitnamilegacy', 'public.ecr.aws/bitnami'].map(folder => [`${folder}/${name}`, product]))),
    ...dotnetRepositories.map(name => [name, 'dotnet']),
]);
/** Repositories (a `/` at the end: all below) that are no product of the table but name the system they are built on in their tags. */
const suitedRepositories = ('library/ bitnami/ bitnamilegacy/ public.ecr.aws/bitnami/ mcr.microsoft.com/dotnet/ mcr.microsoft.com/devcontainers/ ' +
    'mcr.microsoft.com/vscode/devcontainers/ gcr.io/distroless/ nvidia/cuda nvcr.io/nvidia/cuda ghcr.io/astral-sh/uv ' +
    'public.ecr.aws/lambda/provided amazon/aws-lambda-provided hexpm/ nginxinc/nginx-unprivileged openresty/openresty ' +
    'tiangolo/').split(' ');
/** Long-term releases of Node.js by the names that its tags use. Source: nodejs/Release, CODENAMES.md. */
const nodeCodenames = new Map([
    ['argon', '4'],
    ['boron', '6'],
    ['carbon', '8'],
    ['dubnium', '10'],
    ['erbium', '12'],
    ['fermium', '14'],
    ['gallium', '16'],
    ['hydrogen', '18'],
    ['iron', '20'],
    ['jod', '22'],
    ['krypton', '24'],
]);
/**
 * Repositories that get no more updates, whatever the tag, with what their maintainers name in their place (empty: nothing).
 * Source: `deprecated.md` of each image in docker-library/docs, and the maintainers' own notices.
 */
const deprecatedRepositories = new Map([
    ['library/adoptopenjdk', 'eclipse-temurin'],
    ['library/celery', 'python'],
    ['library/centos', 'almalinux'],
    ['library/clearlinux', ''],
    ['library/clefos', ''],
    ['library/consul', 'hashicorp/consul'],
    ['library/crux', ''],
    ['library/django', 'python'],
    ['library/docker-dev', ''],
    ['library/emqx', 'emqx/emqx'],
    ['library/euleros', ''],
    ['library/express-gateway', ''],
    ['library/fsharp', 'mcr.microsoft.com/dotnet/sdk'],
    ['library/glassfish', ''],
    ['library/hipache', ''],
    ['library/iojs', 'node'],
    ['library/java', 'eclipse-temurin'],
    ['library/jenkins', 'jenkins/jenkins'],
    ['library/jobber', ''],
    ['library/kaazing-gateway', ''],
    ['library/mono', ''],
    ['library/nats-streaming', 'nats'],
    ['library/notary', ''],
    ['library/nuxeo', ''],
    ['library/openjdk', 'eclipse-temurin'],
    ['library/opensuse', 'opensuse/leap'],
    ['library/owncloud', 'owncloud/server'],
    ['library/piwik', 'matomo'],
    ['library/plone', 'plone/plone-backend'],
    ['library/rails', 'ruby'],
    ['library/rapidoid', ''],
    ['library/rockylinux', 'rockylinux/rockylinux'],
    ['library/sentry', 'getsentry/sentry'],
    ['library/swarm', ''],
    ['library/thrift', ''],
    ['library/ubuntu-debootstrap', 'ubuntu'],
    ['library/ubuntu-upstart', 'ubuntu'],
    ['library/vault', 'hashicorp/vault'],
    ['jboss/keycloak', 'quay.io/keycloak/keycloak'],
    ['microsoft/dotnet', 'mcr.microsoft.com/dotnet/sdk'],
    ['microsoft/aspnetcore', 'mcr.microsoft.com/dotnet/aspnet'],
    ['microsoft/aspnetcore-build', 'mcr.microsoft.com/dotnet/sdk'],
]);

;// CONCATENATED MODULE: ./build/facts/image-tag.js
/** Names that stand directly before (or, with a hyphen, right before) a version in a tag. */
const suiteProducts = new Map([
    ['alpine', 'alpine-linux'],
    ['debian', 'debian'],
    ['ubuntu', 'ubuntu'],
    ['centos', 'centos'],
    ['stream', 'centos-stream'],
    ['rockylinux', 'rocky-linux'],
    ['fedora', 'fedora'],
    ['al', 'amazon-linux'],
    ['php', 'php'],
    ['python', 'python'],
    ['nodejs', 'nodejs'],
]);
/** Code names that are a system's alone, wherever in a tag of an official image they stand. Very old ones are ordinary words and left out. */
const codenames = [
    ['debian', ['squeeze', 'wheezy', 'jessie', 'stretch', 'buster', 'bullseye', 'bookworm', 'trixie']],
    [
        'ubuntu',
        ['precise', 'trusty', 'utopic', 'vivid', 'wily', 'xenial', 'yakkety', 'zesty', 'artful', 'bionic', 'cosmic', 'disco', 'eoan', 'focal'],
    ],
    ['ubuntu', ['groovy', 'hirsute', 'impish', 'jammy', 'kinetic', 'lunar', 'mantic', 'noble', 'oracular', 'plucky', 'questing', 'resolute']],
];
const productByCodename = new Map(codenames.flatMap(([product, names]) => names.map(name => [name, product])));
/** The parts of a tag. A tag has at most 128 characters, so all that is done with them is bounded. */
const tagParts = (tag) => tag.split(/[-_]/);
/** A number at the start of a part, and what may follow it: an update of Java (`8u332`), a pre-release (`3.14.0rc1`), nothing. */
const versionPattern = /^v?(\d{1,10}(?:\.\d{1,10}){0,4})(u\d+|(?:rc|a|b|alpha|beta|M)\d*)?$/;
/** The version that a part of a tag is; undefined for names, commits and dates with letters. */
const versionOf = (part) => {
    const [, version, rest = ''] = versionPattern.exec(part) ?? [];
    const isCommit = rest !== '' && !rest.startsWith('u') && !version?.includes('.');
    return isCommit ? undefined : version;
};
/** `ubuntu2004` means 20.04. */
const withPoint = (product, version) => product === 'ubuntu' && /^\d{4}$/.test(version) ? `${version.slice(0, 2)}.${version.slice(2)}` : version;
const suiteOf = (part, next, first) => {
    const named = productByCodename.get(part);
    if (named)
        return { product: named, release: { codename: part }, first };
    const [, name = '', digits = ''] = /^([a-z]+)(\d{1,6}(?:\.\d{1,6}){0,3})?$/.exec(part) ?? [];
    const product = suiteProducts.get(name);
    // Why: `debian-11` is Bitnami's and the dev containers' form; a number after the name of a language is not its version.
    const apart = ['alpine', 'debian', 'ubuntu'].includes(name) ? versionOf(next ?? '') : undefined;
    const version = digits === '' ? apart : digits;
    return product && version !== undefined ? { product, release: { version: withPoint(product, version) }, first } : undefined;
};
/** All systems and languages that the parts of a tag (or of a repository's name) name, in order. */
const suitesOf = (parts) => parts.flatMap((part, index) => suiteOf(part.toLowerCase(), parts[index + 1], index === 0) ?? []);

;// CONCATENATED MODULE: ./build/facts/release-cycles.js

/** `1.2.3` gives `1` and `1.2`. */
const prefixes = (version) => {
    const parts = version.split('.');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
};
const index = (entries) => {
    const byPrefix = new Map();
    for (const entry of entries) {
        for (const prefix of prefixes(entry[0]))
            byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), entry]);
    }
    return {
        byNumber: new Map(entries.map(entry => [entry[0], entry])),
        byCodename: new Map(entries.flatMap(entry => (entry[2] === undefined ? [] : [[entry[2], entry]]))),
        byPrefix,
        oldest: entries.at(-1),
    };
};
const release_cycles_indexes = new Map();
/** The table is indexed product by product, when first asked. */
const cyclesOf = (product) => {
    const known = release_cycles_indexes.get(product) ?? index(endOfLifeData[product]);
    release_cycles_indexes.set(product, known);
    return known;
};
/** True when the end is before today. */
const isOver = (end, today) => (typeof end === 'string' ? end < today : end);
const isBefore = (version, other) => {
    const [left, right] = [version.split('.').map(Number), other.split('.').map(Number)];
    for (let at = 0; at < Math.min(left.length, right.length); at++) {
        const [a = 0, b = 0] = [left[at], right[at]];
        if (a !== b)
            return a < b;
    }
    return false;
};
/** The last of the ends that are known by day; true when none is. */
const latestEnd = (entries) => entries
    .flatMap(([, end]) => (typeof end === 'string' ? [end] : []))
    .toSorted()
    .at(-1) ?? true;
const asFound = ([cycle, end], match = 'cycle') => ({ match, cycle, end });
/** A version that is older than all known ones of its major release, or than all there are, is over when the oldest of them is. */
const olderThanKnown = (version, { byPrefix, oldest }, today) => {
    const [major = ''] = version.split('.');
    for (const candidate of [byPrefix.get(major)?.at(-1), oldest]) {
        if (candidate && isOver(candidate[1], today) && isBefore(version, candidate[0]))
            return asFound(candidate, 'older');
    }
    return undefined;
};
/**
 * The release cycle of a version such as `3.12.4` or `3`. Undefined when the table does not tell: a version that moves between
 * cycles of which one still gets fixes, or one that the table does not have.
 */
const findCycle = (product, version, today) => {
    const cycles = cyclesOf(product);
    for (const candidate of [version, ...prefixes(version).toReversed()]) {
        const entry = cycles.byNumber.get(candidate);
        if (entry)
            return asFound(entry);
    }
    const meant = cycles.byPrefix.get(version);
    if (meant)
        return meant.every(([, end]) => isOver(end, today)) ? { match: 'all', cycle: version, end: latestEnd(meant) } : undefined;
    return olderThanKnown(version, cycles, today);
};
/** The release cycle with a code name: `bookworm`, `jammy`. */
const findCodename = (product, codename) => {
    const entry = cyclesOf(product).byCodename.get(codename);
    return entry && asFound(entry);
};
/** The newest release cycle that is not over. */
const newestSupported = (product, today) => endOfLifeData[product].find(([, end]) => !isOver(end, today))?.[0];

;// CONCATENATED MODULE: ./build/facts/end-of-life.js





/** How far ahead an end is announced, in days. */
const soonDays = 60;
/** Releases of these end every few weeks or months by plan; their end is not announced. */
const shortLived = new Set([
    'cilium',
    'docker-engine',
    'gitlab',
    'grafana',
    'influxdb',
    'istio',
    'neo4j',
    'prometheus',
]);
/** Systems whose images are of themselves: a code name or a name with a number in the tag is their version. */
const end_of_life_systems = new Set(['alpine-linux', 'amazon-linux', 'centos', 'debian', 'fedora', 'rocky-linux', 'ubuntu']);
/** Days since the epoch of a date `YYYY-MM-DD`. Source: "days from civil", Howard Hinnant. */
const dayNumber = (date) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const shifted = month <= 2 ? year - 1 : year;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear;
};
const stateOf = (product, end, today) => {
    if (isOver(end, today))
        return 'past';
    const announced = typeof end === 'string' && !shortLived.has(product) && dayNumber(end) - dayNumber(today) <= soonDays;
    return announced ? 'soon' : 'supported';
};
const lifetime = (product, { match, cycle, end }, part, today) => ({
    product: productLabels[product],
    cycle,
    match,
    end: typeof end === 'string' ? end : undefined,
    state: stateOf(product, end, today),
    part,
    newest: newestSupported(product, today),
    discontinued: newestSupported(product, endOfLifeSnapshot) === undefined,
});
/** The repository as the tables have it: as on Docker Hub, or with its registry. */
const tableName = (reference) => hubRepository(reference) ?? `${reference.registry.toLowerCase()}/${reference.repository}`;
const hasSuites = (name) => productByRepository.has(name) || suitedRepositories.some(entry => (entry.endsWith('/') ? name.startsWith(entry) : name === entry));
/** The version that a tag begins with. Node.js also has names for some (`gallium`, `lts-gallium`), and Lambda calls old .NET `core3.1`. */
const ownVersion = (product, [first = '', second = '']) => {
    if (product === 'dotnet')
        return versionOf(first.replace(/^core/, ''));
    const named = product === 'nodejs' ? nodeCodenames.get(first === 'lts' ? second : first) : undefined;
    return named ?? versionOf(first);
};
const imageCycle = (product, tag, today) => {
    const version = ownVersion(product, tagParts(tag));
    return version === undefined ? undefined : findCycle(product, version, today);
};
const suiteCycle = ({ product, release }, today) => 'codename' in release ? findCodename(product, release.codename) : findCycle(product, release.version, today);
/** Parts of the repository's own name count where images are named after their system: `gcr.io/distroless/base-debian10`. */
const suiteParts = (name, tag) => name.startsWith('gcr.io/distroless/') ? [...tagParts(name.slice(name.lastIndexOf('/') + 1)), ...tagParts(tag)] : tagParts(tag);
/** Few images stand in very many files, and each proof of a fix asks again. The memory is emptied when it holds this many. */
const maxRemembered = 1_000;
const end_of_life_remembered = new Map();
/**
 * What is known on `today` (`YYYY-MM-DD`) about the support of an image, by its repository and tag: first of the image itself, then of
 * what its tag says it is built on. Empty for unknown repositories, floating tags and versions that the table does not have.
 */
const endOfLife = (reference, today) => {
    const { registry, repository, tag = '' } = reference;
    const key = `${registry}/${repository}:${tag}@${today}`;
    const known = end_of_life_remembered.get(key);
    if (known !== undefined)
        return known;
    if (end_of_life_remembered.size >= maxRemembered)
        end_of_life_remembered.clear();
    const lifetimes = findLifetimes(tableName(reference), tag, today);
    end_of_life_remembered.set(key, lifetimes);
    return lifetimes;
};
const findLifetimes = (name, tag, today) => {
    const product = productByRepository.get(name);
    const own = product && imageCycle(product, tag, today);
    const suites = hasSuites(name) ? suitesOf(suiteParts(name, tag)) : [];
    return [
        ...(own && product ? [lifetime(product, own, 'image', today)] : []),
        ...suites.flatMap(suite => {
            const found = suiteCycle(suite, today);
            const isImage = suite.first && product !== undefined && end_of_life_systems.has(product);
            return found ? [lifetime(suite.product, found, isImage ? 'image' : 'base', today)] : [];
        }),
    ];
};
/** Builds of coming releases are the only ones that the deprecated `openjdk` still gets. Source: docker-library/docs, `openjdk/deprecated.md`. */
const isEarlyAccess = (tag) => tagParts(tag).includes('ea');
/** Whether the maintainers of an image have given up its repository. */
const deprecation = (reference) => {
    const name = tableName(reference);
    const successor = deprecatedRepositories.get(name) ?? (name.startsWith('circleci/') ? 'cimg' : undefined);
    if (successor === undefined || (name === 'library/openjdk' && isEarlyAccess(reference.tag ?? '')))
        return undefined;
    return { successor: successor === '' ? undefined : successor };
};
/** True for images of an operating system, whose tags name its release: `debian:bookworm`. */
const isSystemImage = (reference) => {
    const name = tableName(reference);
    const product = productByRepository.get(name);
    return name === 'library/buildpack-deps' || (product !== undefined && end_of_life_systems.has(product));
};

;// CONCATENATED MODULE: ./build/rules/image/concepts/image-wording.js
/** How an image is named in a message: with variables and defaults put in where they are known, else as written. */
const image_wording_imageName = ({ reference, text }) => reference?.text ?? text;

;// CONCATENATED MODULE: ./build/rules/image/end-of-life-base.js



/** What is worse than what: an end that is past weighs more than one that comes, and the image's own more than its base's. */
const degrees = { soon: 0, pastBase: 1, past: 2, deprecated: 2 };
/** What a lifetime says about the version: `Node.js 14`, or `older than Redis 5.0` for versions that no table has any more. */
const release = ({ product, cycle, match }) => match === 'older' ? `a release before ${product} ${cycle}` : `${product} ${cycle}`;
const when = ({ end, match }) => end === undefined ? 'some years ago' : match === 'older' ? `before ${end}` : `on ${end}`;
const advice = ({ product, newest, discontinued }) => {
    if (newest !== undefined)
        return `The newest supported release is "${newest}"`;
    return discontinued ? `No release of ${product} is supported` : `Newer releases of ${product} are supported`;
};
const report = (node, messageId, lifetime) => ({
    messageId,
    facts: { value: node.reference?.text ?? node.text, degree: degrees[messageId] },
    at: node.range,
    data: { image: image_wording_imageName(node), release: release(lifetime), when: when(lifetime), advice: advice(lifetime) },
});
/** The gravest thing to say about an image, if there is any. */
const end_of_life_base_judge = (node, today) => {
    const { reference } = node;
    if (!reference)
        return undefined;
    const lifetimes = endOfLife(reference, today);
    const ended = lifetimes.find(({ state, part }) => state === 'past' && part === 'image');
    if (ended)
        return report(node, 'past', ended);
    const abandoned = deprecation(reference);
    if (abandoned) {
        const successor = abandoned.successor === undefined ? 'They name no successor' : `They name "${abandoned.successor}" in its place`;
        return {
            messageId: 'deprecated',
            facts: { value: reference.text, degree: degrees.deprecated },
            at: node.range,
            data: { image: image_wording_imageName(node), advice: successor },
        };
    }
    const base = lifetimes.find(({ state }) => state === 'past');
    if (base)
        return { ...report(node, 'pastBase', base), severity: 'low', confidence: 'low' };
    const ending = lifetimes.find(({ state, part }) => state === 'soon' && part === 'image');
    return ending && { ...report(node, 'soon', ending), severity: 'info' };
};
const endOfLifeBase = defineRule({
    meta: {
        id: 'image/end-of-life-base',
        kind: 'images',
        severity: 'medium',
        title: 'Image version no longer gets security fixes',
        rationale: 'After the end of life of a release nobody publishes fixes for it: each vulnerability that becomes known stays open in every container made of the image, ' +
            'rebuilding it changes nothing, and scanners that read the advisories of the vendor may even fall silent. Known and unfixed flaws are what attackers try first.',
        remediation: 'Move to a release that its maintainers support, and plan the next move before that one ends: the dates are known years ahead. ' +
            'Paid extended support can be an answer where moving is not possible; suppress the finding then, with the contract as the reason. Dates: endoflife.date.',
        messages: {
            past: 'The image "{image}" is of {release}, for which security fixes ended {when}. {advice}.',
            pastBase: 'The image "{image}" contains {release}, for which security fixes ended {when}, and is hardly rebuilt any more. {advice}.',
            deprecated: 'The image "{image}" is deprecated by its maintainers and gets no more security fixes. {advice}.',
            soon: 'The image "{image}" is of {release}, for which security fixes end {when}. {advice}.',
        },
        fix: 'none',
        examples: { bad: 'FROM python:3.7-slim\n', good: 'FROM python:3.14-slim\n' },
        standards: { cisDocker: ['4.4'], nsa: ['Upgrading and application security'], mitre: ['T1190'] },
        references: [
            'https://endoflife.date/',
            'https://www.cisecurity.org/benchmark/docker',
            'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
            'https://cwe.mitre.org/data/definitions/1104.html',
        ],
    },
    create(_images, { facts }) {
        return {
            *image(node) {
                const found = node.builtHere ? undefined : end_of_life_base_judge(node, facts.today);
                if (found)
                    yield found;
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/image/concepts/replaced-images.js

/** True when another file decides which tag of the image runs: Skaffold, which builds it, or a kustomization. */
const isReplaced = ({ replacedImages }, { file }, { reference }) => reference !== undefined && replacedImages?.get(file.path)?.has((0,image_reference/* imageKey */.p2)(reference)) === true;

;// CONCATENATED MODULE: ./build/rules/image/concepts/tag-words.js
/** Names of channels: tags that are moved to newer versions by plan. */
const channelNames = ('stable oldstable oldoldstable testing unstable sid edge nightly daily weekly dev devel develop development main master ' +
    'trunk head tip canary rolling rawhide tumbleweed lts current mainline alpha beta rc preview next snapshot experimental ' +
    'prerelease release prod production staging latest').split(' ');
/** Parts of tags that say how an image is made, not which version it has. */
const variantNames = new Set(('alpine slim bullseye bookworm trixie buster stretch jessie bionic focal jammy noble resolute debian ubuntu fedora ubi ' +
    'distroless chiseled scratch busybox glibc musl uclibc windowsservercore nanoserver fpm apache cli zts dind rootless ' +
    'management perl otel jdk jre java jit full minimal mini micro tiny extended community enterprise oss debug nonroot root ' +
    'unprivileged browsers onbuild base headless amd64 arm64 arm64v8 arm armv7 i386 linux windows gpu cpu cuda multiarch').split(' '));
/** Variants that are enough to know that no version is named, in whatever repository. */
const plainVariants = new Set(['alpine', 'slim']);
/** Names of the systems whose own images have these words for a version (`debian:bookworm`). */
const suites = new Set('bullseye bookworm trixie buster stretch jessie bionic focal jammy noble resolute'.split(' '));
/** A variant with a number: `alpine3.22`, `jdk21`, `php8`. The number is not the image's version. */
const numberedVariant = /^(?:alpine|debian|ubuntu|ubi|jdk|jre|java|php|python|pg|node|openjdk|cuda)\d{1,4}(?:\.\d{1,4})?$/;
const latestPart = /(?:^|[-_.])latest(?:[-_.]|$)/i;
const dateOrCommit = /\d{4}[-._]?\d{2}[-._]?\d{2}|(?:^|[-_.])[0-9a-f]{7,64}(?:[-_.]|$)/i;
const isVariant = (part) => variantNames.has(part) || numberedVariant.test(part);
/** Reads a tag, with the names that count as channels. */
const tagMeaning = (tag, channels) => {
    const parts = tag.toLowerCase().split(/[-_]/);
    const [first = '', ...rest] = parts;
    if (/^v?\d{1,4}$/.test(first) && rest.every(isVariant))
        return 'major';
    // Why anywhere: `2022-latest` and `7.0.x-latest` are moved as `latest` is, within a version.
    const isLatest = channels.has('latest') && latestPart.test(tag) && !dateOrCommit.test(tag);
    if (isLatest || channels.has(tag.toLowerCase()))
        return 'channel';
    if (!parts.every(part => channels.has(part) || isVariant(part)))
        return 'version';
    if (parts.some(part => channels.has(part)))
        return 'channel';
    if (parts.every(part => plainVariants.has(part) || numberedVariant.test(part)))
        return 'plain-variant';
    return suites.has(first) && rest.every(part => part === 'slim') ? 'suite' : 'variant';
};

;// CONCATENATED MODULE: ./build/rules/image/floating-tag.js






/** Variants without a version are a convention of the official images; elsewhere such a word may be the name of anything. */
const isOfficial = (reference) => reference !== undefined && hubRepository(reference)?.startsWith('library/') === true;
/** Whether the tag moves: the release of a system moves as slowly as a major version, where it is the system's own image. */
const floats = (meaning, reference, strict) => {
    if (meaning === 'channel' || meaning === 'plain-variant')
        return true;
    if (meaning === 'variant')
        return isOfficial(reference);
    if (meaning === 'suite')
        return strict || (isOfficial(reference) && reference !== undefined && !isSystemImage(reference));
    return meaning === 'major' && strict;
};
const messageIds = {
    channel: 'channel',
    variant: 'variant',
    'plain-variant': 'variant',
    suite: 'variant',
    major: 'major',
    version: 'major',
};
const floatingTag = defineRule({
    meta: {
        id: 'image/floating-tag',
        kind: 'images',
        severity: 'low',
        confidence: 'medium',
        title: 'Tag is known to move',
        rationale: 'Tags such as `stable`, `lts`, `edge` or `alpine` are moved to the newest version by plan. As with `latest`, the same file gives different images on ' +
            'different days, so that what runs is not what was reviewed and scanned, and an unwanted update can not be rolled back.',
        remediation: 'Name a version, such as `node:24.11.1-alpine3.22` in place of `node:lts-alpine`, or pin the digest behind the tag (`node:lts-alpine@sha256:\u2026`) ' +
            'and let Dependabot or Renovate propose updates.',
        messages: {
            channel: 'The tag "{tag}" of the image "{image}" is a channel that is moved to newer versions, so that what is pulled changes without a change of this file.',
            variant: 'The tag "{tag}" of the image "{image}" names a variant but no version, so that what is pulled changes with each release.',
            major: 'The tag "{tag}" of the image "{image}" fixes only the major version, so that what is pulled changes with each minor release.',
        },
        fix: 'none',
        examples: { bad: 'FROM node:lts-alpine\n', good: 'FROM node:24.11.1-alpine3.22\n' },
        standards: { mitre: ['T1525'] },
        references: [
            'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
            'https://kubernetes.io/docs/concepts/containers/images/#image-names',
            'https://cwe.mitre.org/data/definitions/1357.html',
        ],
        options: {
            channels: { default: channelNames, description: 'Tags, or parts of tags between hyphens, that are channels.' },
            strict: {
                default: false,
                description: 'Also report tags that fix only a major version (`node:24`) or the release of a system (`debian:bookworm`).',
            },
        },
    },
    create(images, { facts, options }) {
        const channels = new Set(Array.isArray(options['channels']) ? options['channels'].map(name => name.toLowerCase()) : channelNames);
        const strict = options['strict'] === true;
        return {
            *image(node) {
                const { reference, partial } = node;
                const { tag, digest } = reference ?? partial?.ending ?? {};
                // `latest` alone is the business of image/mutable-tag.
                if (tag === undefined || digest !== undefined || node.builtHere || tag === 'latest' || isReplaced(facts, images, node))
                    return;
                const meaning = tagMeaning(tag, channels);
                if (floats(meaning, reference, strict))
                    yield { messageId: messageIds[meaning], at: node.range, data: { image: image_wording_imageName(node), tag } };
            },
        };
    },
});

// EXTERNAL MODULE: ./build/text/wildcard.js
var wildcard = __webpack_require__(10393);
;// CONCATENATED MODULE: ./build/rules/image/concepts/repository-pattern.js

/** The first part of a name is a host by the same signs as in an image reference; `*` alone means every registry. */
const isHost = (part) => part === 'localhost' || part === '*' || part.includes('.') || part.includes(':');
const hubHosts = new Set(['docker.io', 'index.docker.io']);
const hostLabels = (host) => {
    const lower = host.toLowerCase();
    return (hubHosts.has(lower) ? 'docker.io' : lower).split('.');
};
/**
 * Reads a pattern. Without a host Docker Hub is meant, as in a reference: `nginx` is `docker.io/library/nginx`, `acme/app` is
 * `docker.io/acme/app`. `*` stands for any characters within one label of the host or one part of the path. A scheme is passed over.
 */
const parseRepositoryPattern = (text) => {
    const parts = text
        .trim()
        .replace(/^https?:\/\//i, '')
        .split('/')
        .filter((part, index) => part !== '' || index === 0);
    const [first = ''] = parts;
    const hosted = isHost(first);
    const written = hosted ? parts.slice(1) : parts;
    const below = written.length > 0 && /^\*{1,2}$/.test(written.at(-1) ?? '');
    const path = below ? written.slice(0, -1) : written;
    const official = !hosted && parts.length === 1;
    return { host: hostLabels(hosted ? first : 'docker.io'), path: official ? ['library', ...path] : path, below };
};
const eachFits = (patterns, texts) => patterns.every((pattern, index) => (0,wildcard/* matchesWildcard */._)(pattern, texts[index] ?? ''));
const hostFits = (pattern, registry) => {
    if (pattern.length === 1 && pattern[0] === '*')
        return true;
    const labels = registry.toLowerCase().split('.');
    return labels.length === pattern.length && eachFits(pattern, labels);
};
/** True when the pattern holds the repository of a reference. Whole labels and parts are compared, so `gcr.io` never holds `evilgcr.io`. */
const holdsRepository = ({ host, path, below }, { registry, repository }) => {
    const parts = repository.split('/');
    return hostFits(host, registry) && parts.length >= path.length + (below ? 1 : 0) && eachFits(path, parts);
};

;// CONCATENATED MODULE: ./build/rules/image/mutable-tag.js




/** The placeholder that kubebuilder puts into manifests; `kustomize edit set image controller=\u2026` replaces it before anything is deployed. */
const mutable_tag_isPlaceholder = ({ place, reference }) => place === 'container' && reference?.text === 'controller:latest';
/** Podman names what it builds itself `localhost/\u2026`; nothing is pulled from there. With a port it is a registry. */
const isLocalBuild = ({ reference }) => reference?.registry === 'localhost';
const mutableTag = defineRule({
    meta: {
        id: 'image/mutable-tag',
        kind: 'images',
        severity: 'medium',
        title: 'Image has no tag or uses latest',
        rationale: 'Without a tag, or with `latest`, the registry decides at each pull what runs. The same file then gives different images on different days: ' +
            'nobody can say which version was reviewed, tested or scanned, an update with breaking changes or a compromised push goes straight in, and a roll-back brings back the same image.',
        remediation: 'Name the version that was tested, such as `nginx:1.30.1`, or better the version and its digest: `nginx:1.30.1@sha256:\u2026`. ' +
            'Let Dependabot or Renovate propose the updates, so that each of them is a reviewed change.',
        messages: {
            noTag: 'The image "{image}" has no tag, so that "latest" is pulled, whatever it is at that time.',
            latest: 'The image "{image}" has the tag "latest", which names another version after each release.',
        },
        fix: 'none',
        examples: {
            bad: 'FROM node\n',
            good: 'FROM node:24.11.1-bookworm-slim\n',
        },
        standards: { cisDocker: ['5.28'], nsa: ['Pod security > Building secure container images'], mitre: ['T1525'] },
        references: [
            'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
            'https://kubernetes.io/docs/concepts/containers/images/#image-names',
            'https://www.cisecurity.org/benchmark/docker',
            'https://cwe.mitre.org/data/definitions/1357.html',
        ],
        options: {
            local: {
                default: [],
                description: 'Images that are built on the machine and never pulled, as registries or repositories: `localhost`, `acme/dev-*`.',
            },
        },
    },
    create(images, { facts, options }) {
        const local = Array.isArray(options['local']) ? options['local'].map(parseRepositoryPattern) : [];
        return {
            *image(node) {
                const { reference, partial } = node;
                const ending = reference ?? partial?.ending;
                if (!ending || ending.digest !== undefined || node.builtHere || mutable_tag_isPlaceholder(node) || isLocalBuild(node))
                    return;
                if (isReplaced(facts, images, node))
                    return;
                if (reference && local.some(pattern => holdsRepository(pattern, reference)))
                    return;
                const messageId = ending.tag === undefined ? 'noTag' : 'latest';
                if (messageId === 'latest' && ending.tag !== 'latest')
                    return;
                yield {
                    messageId,
                    at: node.range,
                    facts: { value: reference ? `${reference.registry}/${reference.repository}` : node.text },
                    data: { image: image_wording_imageName(node) },
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/image/untrusted-registry.js



const patternsOf = (option) => Array.isArray(option) ? option.map(parseRepositoryPattern) : [];
const untrustedRegistry = defineRule({
    meta: {
        id: 'image/untrusted-registry',
        kind: 'images',
        severity: 'medium',
        title: 'Image comes from a registry that is not on the allow list',
        rationale: 'Whoever can push to the repository of an image runs code in the build or in the cluster. An organization that has decided which registries it trusts ' +
            '(because they are scanned, mirrored or its own) loses that control with each image from elsewhere.',
        remediation: 'Take the image from a trusted registry, or copy it into one and refer to the copy. If the source is to be trusted, add it to `registries.trusted` in the ' +
            'policy, as narrow as possible: `ghcr.io/acme`, not `ghcr.io`.',
        messages: {
            untrusted: 'The image "{image}" comes from "{source}", which is not among the trusted registries and repositories.',
            denied: 'The image "{image}" comes from "{source}", which the policy denies.',
        },
        fix: 'none',
        examples: {
            bad: 'FROM evil.example/alpine:3.22\n',
            good: 'FROM ghcr.io/acme/alpine:3.22\n',
            options: { trusted: ['ghcr.io/acme'] },
        },
        standards: { cisDocker: ['4.2'], nsa: ['Pod security > Building secure container images'], mitre: ['T1204.003'] },
        references: [
            'https://www.cisecurity.org/benchmark/docker',
            'https://kubernetes.io/docs/concepts/security/security-checklist/#images',
            'https://cwe.mitre.org/data/definitions/829.html',
        ],
        options: {
            trusted: {
                default: [],
                description: 'Registries or repositories that images may come from: `ghcr.io/acme`, `docker.io/library`, `*.azurecr.io`. Empty: all.',
            },
            denied: {
                default: [],
                description: 'Registries or repositories that images must not come from, written with their registry; they beat `trusted`.',
            },
        },
    },
    create(_images, { options }) {
        const trusted = patternsOf(options['trusted']);
        const denied = patternsOf(options['denied']);
        return {
            *image(node) {
                // With an unknown tag the repository is still known.
                const source = node.reference ?? node.partial?.name;
                if (!source || node.builtHere)
                    return;
                const isDenied = denied.some(pattern => holdsRepository(pattern, source));
                const isTrusted = trusted.length === 0 || trusted.some(pattern => holdsRepository(pattern, source));
                if (!isDenied && isTrusted)
                    return;
                const data = { image: image_wording_imageName(node), source: `${source.registry}/${source.repository}` };
                yield {
                    messageId: isDenied ? 'denied' : 'untrusted',
                    at: node.range,
                    data,
                    facts: { value: data.source, hazards: [source.registry], degree: isDenied ? 1 : 0 },
                };
            },
        };
    },
});

// EXTERNAL MODULE: ./build/artifacts/kubernetes/walk.js
var kubernetes_walk = __webpack_require__(79251);
;// CONCATENATED MODULE: ./build/rules/kubernetes/concepts/container-capabilities.js



/** Linux has 41 capabilities; of longer lists the rest is not looked at. */
const maxItems = 100;
/** The capabilities that a container adds or drops. Something other than a list is not known: the API refuses it. */
const capabilitiesOf = (container, list) => {
    const found = container.get('securityContext', 'capabilities', list);
    if ((0,lookup/* isMissing */.b2)(found))
        return { sequence: undefined, items: [], complete: true };
    if (found.state !== 'present' || found.node.kind !== 'sequence')
        return { sequence: undefined, items: [], complete: false };
    const sequence = found.node;
    const items = sequence.items.slice(0, maxItems).flatMap((node, index) => {
        const item = (0,lookup/* lookup */.$I)(node);
        const text = item.state === 'present' ? (0,scalar/* scalarValue */.U)(item.node) : undefined;
        return typeof text === 'string' ? [{ name: capabilityName(text), text, node, index }] : [];
    });
    return { sequence, items, complete: sequence.items.length <= maxItems && !(0,lookup/* hasUnseen */.FN)(sequence) };
};

// EXTERNAL MODULE: ./build/artifacts/images/partial-image.js
var partial_image = __webpack_require__(92735);
;// CONCATENATED MODULE: ./build/rules/kubernetes/concepts/container-image.js





/** Longer texts are no image references. */
const container_image_maxLength = 1024;
/** By which part of its repository the software in an image is told: registries and mirrors differ, the end does not. */
const repositoryEnd = (container) => {
    const image = (0,lookup/* stringAt */.bX)(container.get('image')) ?? '';
    const [untagged = ''] = image.slice(0, container_image_maxLength).toLowerCase().split('@', 1);
    const parts = untagged.split('/');
    const [last = ''] = (parts.pop() ?? '').split(':', 1);
    return { last, lastTwo: `${parts.pop() ?? ''}/${last}` };
};
/** The image of a container; without its tag when that is unknown. Undefined when its name is unknown, too. */
const containerImage = (container) => {
    const image = ((0,lookup/* stringAt */.bX)(container.get('image')) ?? '').slice(0, container_image_maxLength);
    return (0,image_reference/* parseImageReference */.o_)(image) ?? (0,partial_image/* partialImage */.fm)((0,partial_image/* patternOf */.Id)(image))?.name;
};
/** What is known of the container's image when it starts as root and needs that, by its name or the variables that it is given. */
const rootImageIn = (container) => {
    const reference = containerImage(container);
    const known = reference && rootImage(reference);
    const isUnknown = reference === undefined || baseImage(reference).user === 'unknown';
    return known ?? (isUnknown ? rootImageGiven((0,lookup/* itemsOf */.S3)(container.get('env')).flatMap(item => (0,lookup/* stringAt */.bX)(item, 'name') ?? [])) : undefined);
};

;// CONCATENATED MODULE: ./build/rules/kubernetes/concepts/cluster-add-ons.js


/** Repositories by their last part, and names of their DaemonSets. */
const cluster_add_ons_byName = new Map([
    [
        'network',
        'kube-proxy kube-router kindnetd kindnet flannel kube-flannel-ds flannel-cni-plugin multus kube-multus-ds weave-kube weave-npc weave-net cilium cilium-envoy calico-node canal ' +
            'antrea-agent antrea-agent-ubuntu ovn-kube ovnkube-node kube-ovn ovs-ovn whereabouts aws-node aws-network-policy-agent azure-npm spiderpool-agent',
    ],
    [
        'storage',
        'node-driver-registrar cephcsi longhorn-manager longhorn-engine longhorn-instance-manager ebs-csi-node efs-csi-node csi-driver',
    ],
    ['device', 'container-toolkit gpu-feature-discovery node-feature-discovery nvidia-driver-daemonset intel-gpu-plugin'],
    [
        'monitoring',
        'node-exporter node_exporter prometheus-node-exporter falco falco-no-driver cadvisor sysdig sysdig-agent datadog-agent tetragon tracee netdata dynatrace-oneagent oneagent ' +
            'node-problem-detector dcgm-exporter process-exporter ebpf_exporter grafana-agent alloy beyla parca-agent kubearmor elastic-agent metricbeat splunk-otel-collector',
    ],
].flatMap(([addOn, names]) => names.split(' ').map(name => [name, addOn])));
/** Repositories whose last part says too little, by their last two. */
const byPath = new Map([
    ['calico/node', 'network'],
    ['calico/cni', 'network'],
    ['metallb/speaker', 'network'],
    ['istio/install-cni', 'network'],
    ['rook/ceph', 'storage'],
    ['nvidia/driver', 'device'],
    ['datadog/agent', 'monitoring'],
    ['datadoghq/agent', 'monitoring'],
    ['sysdig/agent', 'monitoring'],
    ['newrelic/infrastructure', 'monitoring'],
]);
const addOnNamed = (name) => {
    const known = cluster_add_ons_byName.get(name);
    if (known !== undefined)
        return known;
    const words = name.split('-');
    if (words.includes('csi'))
        return 'storage';
    if (words.includes('cni'))
        return 'network';
    return name.includes('device-plugin') ? 'device' : undefined;
};
/** Which kind of add-on a DaemonSet is, by its images or its name; undefined for anything else. */
const addOnOf = ({ object, containers }) => {
    if (object.kind !== 'DaemonSet')
        return undefined;
    for (const container of containers) {
        const { last, lastTwo } = repositoryEnd(container);
        const addOn = byPath.get(lastTwo) ?? addOnNamed(last);
        if (addOn !== undefined)
            return addOn;
    }
    return addOnNamed(object.name ?? '');
};
const systemNamespaces = new Set([
    'kube-system',
    'kube-flannel',
    'cilium',
    'calico-apiserver',
    'gpu-operator',
    'rook-ceph',
    'longhorn',
    'istio-cni',
]);
/** The namespace of an object when it is one that only the cluster's administrators deploy to. */
const systemNamespaceOf = (object) => {
    const namespace = (0,kubernetes_walk/* literalNamespace */.pR)(object);
    if (namespace === undefined)
        return undefined;
    return systemNamespaces.has(namespace) || namespace.endsWith('-system') || namespace.startsWith('openshift-') ? namespace : undefined;
};

;// CONCATENATED MODULE: ./build/rules/kubernetes/concepts/host-path-volumes.js




/** The hostPath volumes of a pod, in source order. */
const hostPathVolumes = (podSpec) => {
    const mounts = (0,kubernetes_walk/* mountsByVolume */.WK)(podSpec);
    return (0,kubernetes_walk/* volumesOf */.v3)(podSpec).flatMap(({ name, node }) => {
        const found = (0,lookup/* lookup */.$I)(node, 'hostPath');
        const range = pathRange(found);
        if (range === undefined)
            return [];
        const path = (0,lookup/* stringAt */.bX)(found, 'path');
        const text = (0,text_range/* textUnder */.I5)(podSpec.object.file.text, range);
        const mounted = (name === undefined ? undefined : mounts.get(name)) ?? [];
        return [{ name: name ?? path ?? text, range, path, reached: reachedPaths(path, mounted), mounts: mounted }];
    });
};
/** Where the path is written, as near as possible. Undefined when the volume has no hostPath. */
const pathRange = (hostPath) => {
    if ((0,lookup/* isMissing */.b2)(hostPath))
        return undefined;
    const path = (0,lookup/* lookup */.$I)(hostPath, 'path');
    const value = path.state === 'absent' ? undefined : path.entry?.value.range;
    if (value !== undefined && value.start < value.end)
        return value;
    return hostPath.state === 'absent' ? undefined : hostPath.entry?.key.range;
};
const reachedPaths = (path, mounts) => {
    if (path === undefined)
        return [];
    const parts = [...new Set(mounts.map(mount => mount.subPath ?? ''))];
    return parts.length === 0 || parts.includes('') ? [path] : parts.map(part => `${path}/${part}`);
};
/** Whether a volume gives containers the socket of the container runtime: itself, or in a directory. */
const runtimeSocketIn = ({ reached }) => {
    if (reached.some(isRuntimeSocket))
        return 'socket';
    return reached.some(holdsRuntimeSocket) ? 'directory' : undefined;
};

;// CONCATENATED MODULE: ./build/rules/kubernetes/concepts/node-powers.js







const agentAdvice = 'It works on the node itself, and would not without this. Keep it in a namespace that only administrators deploy to, and suppress the finding there with the reason.';
const setupAdvice = 'It sets up the kernel or the network of the node, which fails without this. Set the node up outside of the pod (in its image or when it boots; parameters of the pod alone by "securityContext.sysctls") and remove the container.';
const node_powers_engineAdvice = 'A container engine or a whole system in a container does not start without this. Build images with a builder that needs no privileges (rootless BuildKit, Buildah), or keep such pods on nodes of their own.';
const networkAdvice = 'It changes routes, interfaces or firewall rules for its living, and fails without this. Keep the capability, drop all others, and suppress the finding with the reason.';
const clockAdvice = 'It sets the clock of the node for its living, and fails without this. Keep the capability, drop all others, and suppress the finding with the reason.';
const hostNamespaces = ['hostNetwork', 'hostPID', 'hostIPC'];
/**
 * What is true of a pod that works on its node: a known add-on, a component of the control plane, a storage driver, or a pod on every node
 * (DaemonSet) that is given directories or namespaces of it.
 */
const worksOnNode = (podSpec) => addOnOf(podSpec) !== undefined ||
    (0,kubernetes_walk/* isStaticSystemPod */.vt)(podSpec) ||
    podSpec.containers.some(container => repositoryEnd(container).last.split('-').includes('csi')) ||
    (podSpec.object.kind === 'DaemonSet' &&
        (hostPathVolumes(podSpec).length > 0 || hostNamespaces.some(field => (0,lookup/* booleanAt */.CR)(podSpec.get(field)) === true)));
const agents = new WeakMap();
/** Asked for each container of a pod: found once. */
const isAgentOfNode = (podSpec) => {
    const known = agents.get(podSpec) ?? worksOnNode(podSpec);
    agents.set(podSpec, known);
    return known;
};
/** Routing daemons, virtual addresses, VPNs and proxies that redirect the traffic of others; by parts of an image's name between hyphens. */
const networkSoftware = wordSet('frr quagga bird gobgp metallb speaker keepalived vip wireguard wg openvpn ovpn strongswan tailscale tailscaled zerotier gluetun dnsmasq dhcpd kea ' +
    'iptables nftables tproxy');
const clockSoftware = wordSet('chrony chronyd ntp ntpd ptp linuxptp');
/** Engines and systems in a container. */
const engines = wordSet('dind buildkit buildkitd k3s k3d systemd podman crio sysbox');
/** Programs that change the kernel or the network of the node. */
const setupPrograms = /(?:^|[\s/;&|"'(])(?:sysctl|modprobe|insmod|nsenter|ip6?tables(?:-\w+)?|nft|ipset|ethtool|losetup|swapoff)(?:$|[\s;&|"')])/;
/** Longer commands are cut here. */
const maxCommand = 20_000;
const commandText = (container) => ['command', 'args']
    .flatMap(key => (0,lookup/* itemsOf */.S3)(container.get(key)))
    .map(item => (item.kind === 'scalar' ? String((0,scalar/* scalarValue */.U)(item) ?? '') : ''))
    .join(' ')
    .slice(0, maxCommand);
const node_powers_nameWords = (container) => repositoryEnd(container).last.split(/[-_]/);
const node_powers_isEngine = (container) => {
    const image = ((0,lookup/* stringAt */.bX)(container.get('image')) ?? '').toLowerCase();
    if (image.includes('rootless'))
        return false;
    const { last, lastTwo } = repositoryEnd(container);
    return (node_powers_nameWords(container).some(word => engines.has(word)) ||
        lastTwo === 'kindest/node' ||
        ((last === 'docker' || last.endsWith('-docker')) && image.includes('dind')));
};
/** Why a pod can't do without a namespace of its node, in words of what to do instead; undefined when nothing says so. */
const podPowerAdvice = (podSpec) => (isAgentOfNode(podSpec) ? agentAdvice : undefined);
/** Why a container can't do without a power over its node, in words of what to do instead; undefined when nothing says so. */
const powerAdvice = (container) => {
    if (isAgentOfNode(container.podSpec))
        return agentAdvice;
    if (node_powers_isEngine(container))
        return node_powers_engineAdvice;
    return setupPrograms.test(commandText(container)) ? setupAdvice : undefined;
};
/** As `powerAdvice`, for one capability that the software of the image is known to be there for. */
const capabilityPowerAdvice = (container, capability) => {
    const words = node_powers_nameWords(container);
    if ((capability === 'NET_ADMIN' || capability === 'NET_RAW') && words.some(word => networkSoftware.has(word)))
        return networkAdvice;
    if (capability === 'SYS_TIME' && words.some(word => clockSoftware.has(word)))
        return clockAdvice;
    return powerAdvice(container);
};

;// CONCATENATED MODULE: ./build/rules/kubernetes/capabilities-not-dropped.js









/** True when the container certainly runs as another user than root, who has none of the default capabilities in effect anyway. */
const runsAsNonRoot = (container) => {
    const uid = (0,lookup/* numberAt */.tk)((0,kubernetes_walk/* effectiveSecurityContext */.ni)(container, 'runAsUser'));
    if (uid === 0)
        return false;
    return (0,lookup/* booleanAt */.CR)((0,kubernetes_walk/* effectiveSecurityContext */.ni)(container, 'runAsNonRoot')) === true || (typeof uid === 'number' && uid > 0);
};
const addsNothing = (container) => {
    const { items, complete } = capabilitiesOf(container, 'add');
    return complete && items.length === 0;
};
/** Where dropping all would keep the container from starting or working: what to do instead. */
const adviceFor = (container) => {
    const image = runsAsNonRoot(container) ? undefined : rootImageIn(container);
    const added = new Set(capabilitiesOf(container, 'add').items.map(({ name }) => name));
    return image && !image.capabilities.every(name => added.has(name))
        ? capabilityAdvice(image, 'capabilities.drop: [ALL]', 'capabilities.add')
        : powerAdvice(container);
};
/** Which of the capabilities that a container has by default it keeps. */
const keptOf = (dropped) => {
    if (dropped.length === 0)
        return 'missing';
    const kept = defaultCapabilities.filter(name => !dropped.includes(name));
    if (kept.length === 0)
        return 'none';
    return kept.length === 1 && kept[0] === 'NET_RAW' ? 'netRaw' : 'some';
};
const capabilities_not_dropped_capabilitiesNotDropped = defineRule({
    meta: {
        id: 'kubernetes/capabilities-not-dropped',
        kind: 'kubernetes',
        severity: 'medium',
        title: 'Default capabilities are not dropped',
        rationale: 'A container starts with fourteen Linux capabilities that hardly any application needs: `NET_RAW` forges packets to impersonate other pods, `DAC_OVERRIDE` ignores file permissions, ' +
            '`SETUID` becomes any user, `MKNOD` makes device files. Each is a step that an intruder does not have to climb.',
        remediation: 'Set `capabilities.drop: [ALL]` and add back only what the application needs, for example `NET_BIND_SERVICE` for ports below 1024. Images that start as root and change the owner ' +
            'of files or their user need `CHOWN`, `SETUID` and `SETGID`; better run them as their own user from the start.',
        messages: {
            missing: 'Container "{container}" drops no capabilities; it keeps those that the container runtime gives by default, NET_RAW among them.',
            some: 'Container "{container}" drops {dropped} but not ALL, so it keeps other capabilities that the container runtime gives by default.',
            netRaw: 'Container "{container}" drops {dropped} but neither NET_RAW nor ALL, so it can still forge packets in the network of the pods.',
            none: 'Container "{container}" drops the default capabilities one by one; it is low because only those of other runtimes and versions remain, which ALL covers, too.',
        },
        fix: 'safe',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n      securityContext:\n        capabilities:\n          drop: [ALL]\n',
        },
        standards: {
            cisKubernetes: ['5.2.8', '5.2.10'],
            pss: ['restricted/capabilities_restricted'],
            nsa: ['Pod security > Pod security enforcement'],
            mitre: ['T1611'],
        },
        references: [
            'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
            'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container',
            'https://man7.org/linux/man-pages/man7/capabilities.7.html',
            'https://www.cisecurity.org/benchmark/kubernetes',
        ],
    },
    create() {
        return {
            *container(container) {
                if (container.podSpec.os !== 'linux' || !(0,kubernetes_walk/* isWhole */.wP)(container))
                    return;
                const { items, complete } = capabilitiesOf(container, 'drop');
                if (!complete || items.some(item => item.name === 'ALL'))
                    return;
                const kept = keptOf(items.map(item => item.name));
                const written = kept === 'missing' ? undefined : (0,kubernetes_walk/* writtenRange */.dk)(container.get('securityContext', 'capabilities', 'drop'));
                yield {
                    messageId: kept,
                    at: written ?? (0,kubernetes_walk/* ownerRange */.$X)(container, 'securityContext', 'capabilities', 'drop'),
                    ...(kept === 'none' && { severity: 'low' }),
                    ...(written === undefined && { confidence: (0,kubernetes_walk/* confidenceInAbsence */.f$)(container) }),
                    data: { container: (0,kubernetes_walk/* displayName */.QC)(container), dropped: items.map(item => `"${item.text}"`).join(', ') },
                    identity: 'capabilities.drop',
                    facts: { hazards: defaultCapabilities.filter(name => !items.some(item => item.name === name)) },
                    advice: () => adviceFor(container),
                    fix: () => {
                        if (adviceFor(container) !== undefined)
                            return undefined;
                        const edits = ensureItem(container.node, ['securityContext', 'capabilities', 'drop'], 'ALL');
                        const safety = runsAsNonRoot(container) && addsNothing(container) ? 'safe' : 'unsafe';
                        return edits && { title: 'Drop all capabilities', edits, safety };
                    },
                };
            },
        };
    },
});

// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(62961);
;// CONCATENATED MODULE: ./build/rules/kubernetes/concepts/injected-containers.js

/** Images by the last part of their repository, and names, of init containers that a mesh or a secret injector puts into pods. */
const injectedImages = new Set([
    'proxyv2',
    'proxy_init',
    'proxy-init',
    'cilium-proxy-init',
    'consul-k8s-control-plane',
    'kuma-init',
    'aws-appmesh-proxy-route-manager',
]);
const injectedNames = new Set([
    'istio-init',
    'istio-validation',
    'linkerd-init',
    'linkerd-network-validator',
    'kuma-init',
    'osm-init',
    'consul-connect-inject-init',
    'proxyinit',
    'vault-agent-init',
]);
/** True for the init containers of service meshes and injectors: they are set up by their tool, by name or by image. */
const isInjectedInitContainer = (container) => {
    if (container.list !== 'initContainers')
        return false;
    return injectedNames.has(container.name ?? '') || injectedImages.has(repositoryEnd(container).last);
};

;// CONCATENATED MODULE: ./build/rules/kubernetes/concepts/privilege-escalation.js




/** Whether a container is privileged; `unknown` when a template decides. */
const privilege_escalation_isPrivileged = (container) => (0,lookup/* booleanAt */.CR)(container.get('securityContext', 'privileged')) ?? false;
/** Capabilities with which the API server refuses `allowPrivilegeEscalation: false`, or would have to. */
const forcingCapabilities = new Set(['SYS_ADMIN', 'ALL']);
/** True when the container is privileged or has SYS_ADMIN, so that the API allows it to escalate whatever is written. */
const isEscalationForced = (container) => privilege_escalation_isPrivileged(container) === true || capabilitiesOf(container, 'add').items.some(item => forcingCapabilities.has(item.name));
/** `allowPrivilegeEscalation` of a container: undefined when absent, `unknown` when a template or a patch's target decides. */
const escalationOf = (container) => {
    const allowed = (0,lookup/* booleanAt */.CR)(container.get('securityContext', 'allowPrivilegeEscalation'));
    return allowed === undefined && !(0,kubernetes_walk/* isWhole */.wP)(container) ? 'unknown' : allowed;
};
/** Edits that write `allowPrivilegeEscalation: false` into a container, next to the setting `beside` when it is a new key. */
const blockEscalation = (container, beside) => setKey(container.node, ['securityContext', 'allowPrivilegeEscalation'], false, beside);

;// CONCATENATED MODULE: ./build/rules/kubernetes/dangerous-capability-added.js












/** Capabilities that are as good as root on the node once the pod sees its processes or files. */
const dangerous_capability_added_takeover = new Set(['ALL', 'SYS_ADMIN', 'SYS_MODULE']);
const sharesHost = ({ podSpec }) => (0,lookup/* booleanAt */.CR)(podSpec.get('hostPID')) === true || (0,kubernetes_walk/* volumesOf */.v3)(podSpec).some(volume => !(0,lookup/* isMissing */.b2)((0,lookup/* lookup */.$I)(volume.node, 'hostPath')));
/** Drivers of a cluster share the host by their nature, in a namespace that only administrators deploy to. */
const isSystemAddOn = ({ podSpec, object }) => addOnOf(podSpec) !== undefined && addOnOf(podSpec) !== 'monitoring' && systemNamespaceOf(object) !== undefined;
/** What the proxies of service meshes need to redirect the traffic of a pod. */
const meshCapabilities = new Set(['NET_ADMIN', 'NET_RAW']);
const dangerous_capability_added_gradeOf = (container, added, { name }) => {
    if (dangerous_capability_added_takeover.has(name) && sharesHost(container) && !isSystemAddOn(container))
        return { messageId: 'takeover', severity: 'critical' };
    const isMesh = isInjectedInitContainer(container) && added.items.every(item => meshCapabilities.has(item.name));
    return isMesh ? { messageId: 'mesh', severity: 'medium' } : { messageId: 'dangerous', severity: 'high' };
};
/** Edits that take an item away: the whole list when it is the only one, else the item. */
const removalsOf = (container, { sequence }, { index }) => {
    const capabilities = (0,lookup/* mappingAt */.oh)(container.get('securityContext', 'capabilities'));
    const list = sequence?.items.length === 1 && capabilities && removeEntry(capabilities, 'add');
    const item = sequence && removeItem(sequence, index);
    return [list, item].filter(edits => typeof edits === 'object');
};
/** The item's removal, and the block on escalation that the API refuses beside SYS_ADMIN and that is missing afterwards. */
const withoutItem = (container, added, item) => {
    const forcing = added.items.filter(({ name }) => name === 'ALL' || name === 'SYS_ADMIN');
    const forcedByItem = forcing.length === 1 && forcing[0] === item && privilege_escalation_isPrivileged(container) !== true;
    const escalation = escalationOf(container);
    const blocked = forcedByItem && (escalation === true || escalation === undefined) ? blockEscalation(container) : [];
    return (blocked &&
        removalsOf(container, added, item)
            .map(removed => [...removed, ...blocked])
            .find(edits => !(0,text_edit/* editsConflict */.ao)(edits)));
};
const dangerous_capability_added_dangerousCapabilityAdded = defineRule({
    meta: {
        id: 'kubernetes/dangerous-capability-added',
        kind: 'kubernetes',
        severity: 'high',
        title: 'Dangerous capability added',
        rationale: 'Some Linux capabilities undo the isolation of a container: with `SYS_ADMIN` a process mounts file systems, with `SYS_MODULE` it loads code into the kernel, with `SYS_PTRACE` and a shared ' +
            'process namespace it reads the memory of others. An intruder has what the container has.',
        remediation: 'Remove the capability, or find the narrower one that the application really needs (`NET_BIND_SERVICE` for low ports, a device plugin for devices). Node agents that need it belong in ' +
            'a namespace of their own, without host paths and host namespaces where possible.',
        messages: {
            dangerous: 'Capability "{capability}" lets container "{container}" {danger}.',
            takeover: 'Capability "{capability}" lets container "{container}" {danger}; it is critical because the pod also shares processes or directories of the node.',
            mesh: 'Capability "{capability}" lets container "{container}" {danger}; it is medium because the container sets up the traffic of a service mesh and ends before the application starts.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      securityContext:\n        capabilities:\n          add: [SYS_ADMIN]\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      securityContext:\n        capabilities:\n          add: [NET_BIND_SERVICE]\n',
        },
        standards: { cisKubernetes: ['5.2.9'], nsa: ['Pod security > Pod security enforcement'], mitre: ['T1611'] },
        references: [
            'https://man7.org/linux/man-pages/man7/capabilities.7.html',
            'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
            'https://www.cisecurity.org/benchmark/kubernetes',
            'https://cwe.mitre.org/data/definitions/250.html',
        ],
    },
    create() {
        return {
            *container(container) {
                const added = capabilitiesOf(container, 'add');
                for (const item of added.items) {
                    const danger = dangerOfCapability(item.name);
                    if (danger === undefined)
                        continue;
                    const advice = capabilityPowerAdvice(container, item.name);
                    const edits = advice === undefined ? withoutItem(container, added, item) : undefined;
                    const grade = dangerous_capability_added_gradeOf(container, added, item);
                    yield {
                        ...grade,
                        facts: { value: item.name, hazards: [item.name], degree: (0,findings_severity/* severityDegree */.ex)(grade.severity) },
                        at: item.node.range,
                        data: { capability: item.text, container: (0,kubernetes_walk/* displayName */.QC)(container), danger },
                        ...(advice !== undefined && { advice }),
                        ...(edits && { fix: { title: `Do not add ${item.text}`, edits } }),
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/kubernetes/concepts/host-namespace.js



/** The place where a pod says that it shares a namespace of the host; undefined when it does not, or a template decides. */
const sharedHostNamespace = (podSpec, field) => {
    const found = podSpec.get(field);
    const at = (0,kubernetes_walk/* writtenRange */.dk)(found);
    return (0,lookup/* booleanAt */.CR)(found) === true && at !== undefined ? { at, removal: removeEntry(podSpec.node, field) } : undefined;
};

;// CONCATENATED MODULE: ./build/rules/kubernetes/host-ipc.js



const host_ipc_hostIpc = defineRule({
    meta: {
        id: 'kubernetes/host-ipc',
        kind: 'kubernetes',
        severity: 'medium',
        title: 'Pod shares the host IPC namespace',
        rationale: 'With `hostIPC` the containers of the pod reach the shared memory, semaphores and message queues of all processes of the node and of other pods that do the same. Data that databases and ' +
            'media programs exchange there can be read and changed.',
        remediation: 'Remove `hostIPC: true`; the containers of a pod share an IPC namespace anyway. A program that needs more shared memory gets it from an `emptyDir` with `medium: Memory`, mounted at `/dev/shm`.',
        messages: { shared: '"hostIPC: true" lets the containers of the pod reach the shared memory of the processes of the node.' },
        fix: 'unsafe',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostIPC: true\n  containers:\n    - name: app\n      image: nginx:1.29\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      volumeMounts:\n        - name: shm\n          mountPath: /dev/shm\n  volumes:\n    - name: shm\n      emptyDir:\n        medium: Memory\n',
        },
        standards: { cisKubernetes: ['5.2.4'], nsa: ['Pod security > Pod security enforcement'], mitre: ['T1611'] },
        references: [
            'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
            'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
            'https://www.cisecurity.org/benchmark/kubernetes',
        ],
    },
    create() {
        return {
            *podSpec(podSpec) {
                const shared = sharedHostNamespace(podSpec, 'hostIPC');
                if (shared === undefined)
                    return;
                const advice = podPowerAdvice(podSpec);
                yield {
                    messageId: 'shared',
                    at: shared.at,
                    ...(advice !== undefined && { advice }),
                    ...(advice === undefined && shared.removal && { fix: { title: 'Give the pod shared memory of its own', edits: shared.removal } }),
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/kubernetes/host-network.js






/** The control plane and what builds the network of the pods can only be in the network of the node. */
const isPartOfNetwork = (podSpec) => (0,kubernetes_walk/* isStaticSystemPod */.vt)(podSpec) || (addOnOf(podSpec) === 'network' && systemNamespaceOf(podSpec.object) !== undefined);
const host_network_hostNetwork = defineRule({
    meta: {
        id: 'kubernetes/host-network',
        kind: 'kubernetes',
        severity: 'high',
        title: 'Pod shares the host network namespace',
        rationale: 'A pod in the network of its node sees the traffic of the node, reaches services that listen on `localhost` there (the kubelet, the container runtime, the metadata service of the cloud) and is ' +
            'not held by network policies. It can also listen on any port of the node and take it from others.',
        remediation: 'Remove `hostNetwork: true` and publish ports through a Service. Where a node agent needs it, keep it in a namespace of its own, set `dnsPolicy: ClusterFirstWithHostNet` so that it still ' +
            'resolves services, and bind its ports to one address.',
        messages: {
            shared: '"hostNetwork: true" puts the pod into the network of its node, past all network policies.',
            withoutDns: '"hostNetwork: true" puts the pod into the network of its node, past all network policies; without "dnsPolicy: ClusterFirstWithHostNet" it does not resolve the names of services either.',
            system: '"hostNetwork: true" puts the pod into the network of its node; it is low because the control plane and the network add-ons of a cluster need it.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostNetwork: true\n  containers:\n    - name: app\n      image: nginx:1.29\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n',
        },
        standards: { cisKubernetes: ['5.2.5'], nsa: ['Pod security > Pod security enforcement'], mitre: ['T1611'] },
        references: [
            'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
            'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy',
            'https://www.cisecurity.org/benchmark/kubernetes',
        ],
    },
    create() {
        return {
            *podSpec(podSpec) {
                const shared = sharedHostNamespace(podSpec, 'hostNetwork');
                if (shared === undefined)
                    return;
                const advice = podPowerAdvice(podSpec);
                const system = isPartOfNetwork(podSpec);
                const { partial, doubtful } = podSpec.object;
                const lacksDns = (0,lookup/* isMissing */.b2)(podSpec.get('dnsPolicy')) && !partial && !doubtful;
                yield {
                    messageId: system ? 'system' : lacksDns ? 'withoutDns' : 'shared',
                    at: shared.at,
                    ...(system && { severity: 'low' }),
                    ...(advice !== undefined && { advice }),
                    ...(advice === undefined && shared.removal && { fix: { title: 'Give the pod a network of its own', edits: shared.removal } }),
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/kubernetes/host-path-volume.js





/** The worst of what the containers see of the host. */
const sensitivityOf = ({ reached }) => {
    const sensitive = reached.map(sensitiveHostPath).filter(held => held !== undefined);
    return sensitive.find(held => held.takeover) ?? sensitive[0];
};
const isKeyDirectory = ({ reached }) => reached.some(path => path.includes('/pki'));
const host_path_volume_judge = (volume, isNodeAddOn) => {
    const isMounted = volume.mounts.length > 0;
    const isWritable = volume.mounts.some(mount => mount.readOnly === false);
    const sensitive = isMounted ? sensitivityOf(volume) : undefined;
    if (sensitive !== undefined) {
        const { holds } = sensitive;
        if (isNodeAddOn)
            return { messageId: 'addOn', severity: 'medium', holds };
        if (isWritable)
            return { messageId: 'sensitive', severity: sensitive.takeover ? 'critical' : 'high', holds };
        return { messageId: 'sensitiveReadOnly', severity: isKeyDirectory(volume) ? 'high' : 'medium', holds };
    }
    if (isNodeAddOn)
        return { messageId: 'addOn', severity: 'low' };
    if (volume.reached.length > 0 && volume.reached.every(path => isHarmlessHostPath(path) || isSingleDevice(path)))
        return { messageId: 'harmless', severity: 'low' };
    return isMounted && !isWritable ? { messageId: 'readOnly', severity: 'low' } : { messageId: 'ordinary', severity: 'medium' };
};
/** Network and storage drivers of the cluster work on directories of the node. */
const isNodeAddOn = (podSpec) => ['network', 'storage'].includes(addOnOf(podSpec) ?? '') && systemNamespaceOf(podSpec.object) !== undefined;
const hostPathVolume = defineRule({
    meta: {
        id: 'kubernetes/host-path-volume',
        kind: 'kubernetes',
        severity: 'medium',
        title: 'hostPath volume used',
        rationale: 'A `hostPath` volume shows a container the files of the node it happens to run on. With a sensitive directory and write access it gives the node away: a job in `/etc/cron.d`, a static pod in ' +
            '`/etc/kubernetes/manifests`, the tokens of other pods below `/var/lib/kubelet`. It also ties the pod to that node and escapes quotas.',
        remediation: 'Use a volume that belongs to the pod: `configMap`, `secret`, `emptyDir` or a `persistentVolumeClaim` (class `local` for data on the node). Where a node agent has to read a directory of the ' +
            'node, mount the smallest one with `readOnly: true`.',
        messages: {
            ordinary: 'Volume "{volume}" mounts "{path}" of the node into the pod.',
            readOnly: 'Volume "{volume}" mounts "{path}" of the node into the pod; it is low because every container mounts it read-only.',
            harmless: 'Volume "{volume}" mounts "{path}" of the node into the pod; it is low because the path is a single device or holds nothing secret.',
            sensitive: 'Volume "{volume}" mounts "{path}" of the node writable, which gives the pod {holds}.',
            sensitiveReadOnly: 'Volume "{volume}" mounts "{path}" of the node read-only, which shows the pod {holds}.',
            addOn: 'Volume "{volume}" mounts "{path}" of the node into the pod; it is lowered because the pod is a network or storage driver of the cluster.',
        },
        fix: 'none',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      volumeMounts:\n        - name: data\n          mountPath: /data\n  volumes:\n    - name: data\n      hostPath:\n        path: /data\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      volumeMounts:\n        - name: data\n          mountPath: /data\n  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: data\n',
        },
        standards: {
            cisKubernetes: ['5.2.12'],
            pss: ['baseline/hostPathVolumes'],
            nsa: ['Pod security > Pod security enforcement'],
            mitre: ['T1611'],
        },
        references: [
            'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
            'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
            'https://www.cisecurity.org/benchmark/kubernetes',
            'https://cwe.mitre.org/data/definitions/668.html',
        ],
    },
    create() {
        return {
            *podSpec(podSpec) {
                for (const volume of hostPathVolumes(podSpec)) {
                    // The socket rule says all there is to say about these.
                    if (runtimeSocketIn(volume) !== undefined)
                        continue;
                    const { messageId, severity, holds } = host_path_volume_judge(volume, isNodeAddOn(podSpec));
                    const path = volume.path ?? podSpec.object.file.text.slice(volume.range.start, volume.range.end);
                    yield {
                        messageId,
                        at: volume.range,
                        severity,
                        facts: { value: path, hazards: [path], degree: (0,findings_severity/* severityDegree */.ex)(severity) },
                        data: { volume: volume.name, path, holds: holds ?? '' },
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/kubernetes/host-pid.js




const host_pid_hostPid = defineRule({
    meta: {
        id: 'kubernetes/host-pid',
        kind: 'kubernetes',
        severity: 'high',
        title: 'Pod shares the host process namespace',
        rationale: 'With `hostPID` the containers of the pod see all processes of the node: their command lines, their environment with its secrets, and through `/proc/<pid>/root` their files. As root, or ' +
            'together with `SYS_PTRACE`, they can stop, trace and take over any of them.',
        remediation: 'Remove `hostPID: true`. Containers of one pod can see each other with `shareProcessNamespace: true`. Monitoring agents that need the processes of the node belong in a namespace that only ' +
            'administrators may deploy to, without root and capabilities where possible.',
        messages: {
            shared: '"hostPID: true" lets the containers of the pod see and signal all processes of the node.',
            monitoring: '"hostPID: true" lets the containers of the pod see all processes of the node; it is medium because they belong to a monitoring agent, which works with them.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostPID: true\n  containers:\n    - name: app\n      image: nginx:1.29\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  shareProcessNamespace: true\n  containers:\n    - name: app\n      image: nginx:1.29\n',
        },
        standards: {
            cisKubernetes: ['5.2.3'],
            pss: ['baseline/hostNamespaces'],
            nsa: ['Pod security > Pod security enforcement'],
            mitre: ['T1611'],
        },
        references: [
            'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
            'https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/',
            'https://www.cisecurity.org/benchmark/kubernetes',
        ],
    },
    create() {
        return {
            *podSpec(podSpec) {
                const shared = sharedHostNamespace(podSpec, 'hostPID');
                if (shared === undefined)
                    return;
                const advice = podPowerAdvice(podSpec);
                const monitoring = addOnOf(podSpec) === 'monitoring';
                yield {
                    messageId: monitoring ? 'monitoring' : 'shared',
                    at: shared.at,
                    ...(monitoring && { severity: 'medium' }),
                    ...(advice !== undefined && { advice }),
                    ...(advice === undefined && shared.removal && { fix: { title: 'Hide the processes of the node', edits: shared.removal } }),
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/substituted-text.js
/**
 * True for text with `${NAME}`, `$(NAME)` or `{{name}}` in it, which a tool substitutes before the object is applied (envsubst, Flux,
 * OpenShift, Argo): what it will say is not known.
 */
const isSubstituted = (text) => text.includes('${') || text.includes('$(') || text.includes('{{');

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/label-selector.js


const labelText = (node) => (node.kind === 'scalar' && !node.opaque ? node.value : undefined);
/** The labels under a place: none when nothing is there, unknown ones when a template may print some or no mapping is there. */
const labelsAsMap = (place) => {
    if ((0,lookup/* isMissing */.b2)(place))
        return { values: new Map(), complete: true };
    const values = new Map();
    let complete = (0,lookup/* mappingAt */.oh)(place) !== undefined && !(0,lookup/* hasUnseen */.FN)(place);
    for (const { name } of (0,lookup/* entriesOf */.Mc)(place)) {
        if (name === undefined || isSubstituted(name))
            complete = false;
        else {
            const found = (0,lookup/* lookup */.$I)(place, name);
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
    const labels = mapSelector((0,lookup/* lookup */.$I)(place, 'matchLabels'));
    const expressions = (0,lookup/* lookup */.$I)(place, 'matchExpressions');
    const read = (0,lookup/* itemsOf */.S3)(expressions).map(requirementOf);
    const known = read.filter(requirement => requirement !== undefined);
    const areSeen = (0,lookup/* isMissing */.b2)(expressions) || ((0,lookup/* sequenceAt */.FS)(expressions) !== undefined && !(0,lookup/* hasUnseen */.FN)(expressions));
    return {
        requirements: [...labels.requirements, ...known],
        complete: labels.complete && !(0,lookup/* hasUnseen */.FN)(place) && areSeen && known.length === read.length,
    };
};
const operators = new Map(['In', 'NotIn', 'Exists', 'DoesNotExist'].map(operator => [operator, operator]));
const requirementOf = (expression) => {
    const key = (0,lookup/* stringAt */.bX)(expression, 'key');
    const operator = operators.get((0,lookup/* stringAt */.bX)(expression, 'operator') ?? '');
    if (key === undefined || operator === undefined)
        return undefined;
    const values = (0,lookup/* lookup */.$I)(expression, 'values');
    const texts = (0,lookup/* itemsOf */.S3)(values).map(labelText);
    const known = texts.filter(text => text !== undefined);
    return { key, operator, values: (0,lookup/* hasUnseen */.FN)(values) || known.length < texts.length ? undefined : known };
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
    const among = isAmong(labels.values.get(key), values);
    return among === 'unknown' ? among : among !== negative;
};
const isAmong = (value, values) => {
    if (value === undefined || values === undefined)
        return 'unknown';
    if (values.includes(value))
        return true;
    return isSubstituted(value) || values.some(isSubstituted) ? 'unknown' : false;
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/field.js




const ABSENT = { state: 'absent' };
const UNKNOWN = { state: 'unknown' };
/** What stands under a path of keys. Below a value that is no mapping, where only one can be, nothing is known. */
const fieldAt = (place, ...path) => {
    let here = (0,lookup/* lookup */.$I)(place);
    for (const key of path) {
        if (here.state === 'present' && here.node.kind !== 'mapping' && !(0,lookup/* isMissing */.b2)(here))
            return UNKNOWN;
        here = (0,lookup/* lookup */.$I)(here, key);
    }
    return here;
};
const unknown = (found) => found.state === 'absent' || found.entry === undefined ? UNKNOWN : { state: 'unknown', entry: found.entry };
const scalarField = (found, read) => {
    if ((0,lookup/* isMissing */.b2)(found))
        return ABSENT;
    if (found.state !== 'present')
        return unknown(found);
    const value = read(found.node);
    return value === undefined ? unknown(found) : { ...found, value };
};
const field_text = (node) => {
    const value = (0,scalar/* scalarValue */.U)(node);
    return typeof value === 'string' && !isSubstituted(value) ? value : undefined;
};
const truth = (node) => {
    const value = (0,scalar/* scalarValue */.U)(node);
    return typeof value === 'boolean' ? value : undefined;
};
const integer = (node) => {
    const value = (0,scalar/* scalarValue */.U)(node);
    return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
};
/** The string under a path. A number or a boolean is none: the API refuses it. */
const textField = (place, ...path) => scalarField(fieldAt(place, ...path), field_text);
/** The boolean under a path. */
const booleanField = (place, ...path) => scalarField(fieldAt(place, ...path), truth);
/** The integer under a path. */
const integerField = (place, ...path) => scalarField(fieldAt(place, ...path), integer);
/** The `IntOrString` under a path: a port or its name, a count or a percentage. Source: util/intstr IntOrString. */
const integerOrTextField = (place, ...path) => scalarField(fieldAt(place, ...path), node => integer(node) ?? field_text(node));
/** The string under a path when it is one of a few words; any other is unknown. */
const wordField = (words, place, ...path) => scalarField(fieldAt(place, ...path), node => {
    const value = field_text(node);
    return words.find(word => word === value);
});
/** Of two places that a field may have, depending on the API version, the one that says more. */
const eitherField = (one, other) => {
    if (one.state === 'present' || other.state === 'absent')
        return one;
    return other.state === 'present' || one.state === 'absent' ? other : one;
};
const listField = (found, read) => {
    if ((0,lookup/* isMissing */.b2)(found))
        return { ...ABSENT, items: [], complete: true };
    if (found.state !== 'present' || found.node.kind !== 'sequence')
        return { ...unknown(found), items: [], complete: false };
    const written = (0,lookup/* itemsOf */.S3)(found);
    const items = written.map(read).filter(item => item !== undefined);
    return { ...found, items, complete: items.length === written.length && !(0,lookup/* hasUnseen */.FN)(found) };
};
/** The list of strings under a path. */
const literals = (place, ...path) => listField(fieldAt(place, ...path), node => {
    const value = field_text(node);
    return value === undefined ? undefined : { value, node };
});
/** The list of mappings under a path, each read with `read`. What is not known within an item, its own fields tell. */
const objects = (read, place, ...path) => listField(fieldAt(place, ...path), node => (node.kind === 'mapping' ? read(node) : undefined));
/** The map under a path. */
const mapField = (place, ...path) => {
    const found = fieldAt(place, ...path);
    if ((0,lookup/* isMissing */.b2)(found))
        return { ...ABSENT, entries: [], complete: true };
    if (found.state !== 'present' || found.node.kind !== 'mapping')
        return { ...unknown(found), entries: [], complete: false };
    const entries = (0,lookup/* entriesOf */.Mc)(found).map(keyedValue);
    return { ...found, entries, complete: !(0,lookup/* hasUnseen */.FN)(found) && entries.every(({ name }) => name !== undefined) };
};
const keyedValue = (entry) => ({
    name: entry.name === undefined || isSubstituted(entry.name) ? undefined : entry.name,
    entry,
    value: (0,lookup/* lookup */.$I)(entry.value),
});
const readSelector = (found, read) => {
    if ((0,lookup/* isMissing */.b2)(found))
        return { ...ABSENT, requirements: [], complete: true };
    const isMapping = found.state === 'present' && found.node.kind === 'mapping';
    return isMapping ? { ...found, ...read(found) } : { ...unknown(found), requirements: [], complete: false };
};
/** The `LabelSelector` under a path. Source: meta/v1 LabelSelector. */
const selectorField = (place, ...path) => readSelector(fieldAt(place, ...path), labelSelector);
/** The plain map of labels under a path, as Services select by it. */
const labelField = (place, ...path) => readSelector(fieldAt(place, ...path), mapSelector);

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/resource-policy.js


const limitRangeItem = (node) => ({
    node,
    type: textField(node, 'type'),
    default: mapField(node, 'default'),
    defaultRequest: mapField(node, 'defaultRequest'),
    max: mapField(node, 'max'),
    min: mapField(node, 'min'),
});
const limitRange = (object) => ({
    kind: 'LimitRange',
    object,
    limits: objects(limitRangeItem, object.node, 'spec', 'limits'),
});
const resourceQuota = (object) => ({
    kind: 'ResourceQuota',
    object,
    hard: mapField(object.node, 'spec', 'hard'),
    scopes: literals(object.node, 'spec', 'scopes'),
});
const itemGives = ({ type, default: defaults, max }, resource) => {
    if (type.state === 'present' && type.value !== 'Container')
        return false;
    const limits = [(0,lookup/* lookup */.$I)(defaults, resource), (0,lookup/* lookup */.$I)(max, resource)].filter(limit => !(0,lookup/* isMissing */.b2)(limit));
    if (limits.length === 0)
        return false;
    return type.state !== 'unknown' && limits.some(limit => limit.state === 'present') ? true : 'unknown';
};
/**
 * Whether a LimitRange gives containers a limit of a resource when they set none: by `default`, or by `max`, which stands in for it.
 * `unknown` when a template may say. Source: Kubernetes documentation, Limit Ranges.
 */
const limitRangeGives = ({ limits }, resource) => {
    const answers = limits.items.map(item => itemGives(item, resource));
    if (answers.includes(true))
        return true;
    return answers.includes('unknown') || !limits.complete ? 'unknown' : false;
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/availability.js

const podDisruptionBudget = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'PodDisruptionBudget',
        object,
        minAvailable: integerOrTextField(spec, 'minAvailable'),
        maxUnavailable: integerOrTextField(spec, 'maxUnavailable'),
        selector: selectorField(spec, 'selector'),
    };
};
const scaleTarget = (found) => ({
    found,
    apiVersion: textField(found, 'apiVersion'),
    kind: textField(found, 'kind'),
    name: textField(found, 'name'),
});
const horizontalPodAutoscaler = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'HorizontalPodAutoscaler',
        object,
        target: scaleTarget(fieldAt(spec, 'scaleTargetRef')),
        minReplicas: integerField(spec, 'minReplicas'),
        maxReplicas: integerField(spec, 'maxReplicas'),
    };
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/config-map.js

const configMap = (object) => ({
    kind: 'ConfigMap',
    object,
    data: mapField(object.node, 'data'),
    binaryData: mapField(object.node, 'binaryData'),
    immutable: booleanField(object.node, 'immutable'),
});

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/custom-resource-definition.js

const customResourceDefinition = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'CustomResourceDefinition',
        object,
        group: textField(spec, 'group'),
        resourceKind: textField(spec, 'names', 'kind'),
        plural: textField(spec, 'names', 'plural'),
        scope: textField(spec, 'scope'),
    };
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/ingress.js

const backend = (found) => ({
    found,
    serviceName: eitherField(textField(found, 'service', 'name'), textField(found, 'serviceName')),
    servicePort: eitherField(eitherField(integerField(found, 'service', 'port', 'number'), textField(found, 'service', 'port', 'name')), integerOrTextField(found, 'servicePort')),
    resource: fieldAt(found, 'resource'),
});
const ingressPath = (node) => ({
    node,
    path: textField(node, 'path'),
    pathType: textField(node, 'pathType'),
    backend: backend(fieldAt(node, 'backend')),
});
const ingressRule = (node) => ({
    node,
    host: textField(node, 'host'),
    paths: objects(ingressPath, node, 'http', 'paths'),
});
const ingressTls = (node) => ({
    node,
    hosts: literals(node, 'hosts'),
    secretName: textField(node, 'secretName'),
});
const ingress = (object) => {
    const spec = object.get('spec');
    const current = fieldAt(spec, 'defaultBackend');
    const old = fieldAt(spec, 'backend');
    return {
        kind: 'Ingress',
        object,
        ingressClassName: textField(spec, 'ingressClassName'),
        classAnnotation: textField(object.annotations, 'kubernetes.io/ingress.class'),
        defaultBackend: backend(current.state === 'present' || old.state !== 'present' ? current : old),
        rules: objects(ingressRule, spec, 'rules'),
        tls: objects(ingressTls, spec, 'tls'),
    };
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/namespace.js


const levels = ['privileged', 'baseline', 'restricted'];
const mode = ({ labels }, name) => ({
    level: wordField(levels, labels, `pod-security.kubernetes.io/${name}`),
    version: textField(labels, `pod-security.kubernetes.io/${name}-version`),
});
const namespace = (object) => ({
    kind: 'Namespace',
    object,
    labels: labelsAsMap(object.labels),
    enforce: mode(object, 'enforce'),
    audit: mode(object, 'audit'),
    warn: mode(object, 'warn'),
});

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/network-policy.js

const ipBlock = (found) => ({ found, cidr: textField(found, 'cidr'), except: literals(found, 'except') });
const peer = (node) => ({
    node,
    podSelector: selectorField(node, 'podSelector'),
    namespaceSelector: selectorField(node, 'namespaceSelector'),
    ipBlock: ipBlock(fieldAt(node, 'ipBlock')),
});
const policyPort = (node) => ({
    node,
    protocol: textField(node, 'protocol'),
    port: integerOrTextField(node, 'port'),
    endPort: integerField(node, 'endPort'),
});
const policyRule = (peers) => (node) => ({
    node,
    peers: objects(peer, node, peers),
    ports: objects(policyPort, node, 'ports'),
});
/** Whether a list has items; `unknown` when nothing is known of it. */
const hasItems = (list) => {
    if (list.state === 'present' && list.node.kind === 'sequence' && list.node.items.length > 0)
        return true;
    return list.complete ? false : 'unknown';
};
/**
 * Whether a policy is about a direction. Without types, or with an empty list of them, it is about ingress, and about egress only when it
 * has rules for that. Source: NetworkPolicySpec, `policyTypes`.
 */
const restricts = (type, types, egress) => {
    if (types.items.some(({ value }) => value === type))
        return true;
    if (!types.complete)
        return 'unknown';
    if (types.items.length > 0)
        return false;
    return type === 'Ingress' || hasItems(egress);
};
const networkPolicy = (object) => {
    const spec = object.get('spec');
    const policyTypes = literals(spec, 'policyTypes');
    const egress = objects(policyRule('to'), spec, 'egress');
    return {
        kind: 'NetworkPolicy',
        object,
        podSelector: selectorField(spec, 'podSelector'),
        policyTypes,
        restrictsIngress: restricts('Ingress', policyTypes, egress),
        restrictsEgress: restricts('Egress', policyTypes, egress),
        ingress: objects(policyRule('from'), spec, 'ingress'),
        egress,
    };
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/persistent-volume.js

const hostPath = (found) => ({ found, path: textField(found, 'path'), type: textField(found, 'type') });
const persistentVolume = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'PersistentVolume',
        object,
        hostPath: hostPath(fieldAt(spec, 'hostPath')),
        localPath: textField(spec, 'local', 'path'),
        accessModes: literals(spec, 'accessModes'),
        storageClassName: textField(spec, 'storageClassName'),
        reclaimPolicy: textField(spec, 'persistentVolumeReclaimPolicy'),
    };
};
const persistentVolumeClaim = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'PersistentVolumeClaim',
        object,
        accessModes: literals(spec, 'accessModes'),
        storageClassName: textField(spec, 'storageClassName'),
        volumeName: textField(spec, 'volumeName'),
    };
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/role.js

const role_policyRule = (node) => {
    const apiGroups = literals(node, 'apiGroups');
    const resources = literals(node, 'resources');
    const verbs = literals(node, 'verbs');
    const resourceNames = literals(node, 'resourceNames');
    const nonResourceURLs = literals(node, 'nonResourceURLs');
    const complete = [apiGroups, resources, verbs, resourceNames, nonResourceURLs].every(list => list.complete);
    return { node, apiGroups, resources, verbs, resourceNames, nonResourceURLs, complete };
};
const role = (object) => ({ kind: 'Role', object, rules: objects(role_policyRule, object.node, 'rules') });
const clusterRole = (object) => ({
    kind: 'ClusterRole',
    object,
    rules: objects(role_policyRule, object.node, 'rules'),
    aggregated: objects(selector => selectorField(selector), object.node, 'aggregationRule', 'clusterRoleSelectors'),
});

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/role-binding.js

const subject = (node) => ({
    node,
    kind: textField(node, 'kind'),
    apiGroup: textField(node, 'apiGroup'),
    name: textField(node, 'name'),
    namespace: textField(node, 'namespace'),
});
const roleRef = (found) => ({
    found,
    apiGroup: textField(found, 'apiGroup'),
    kind: textField(found, 'kind'),
    name: textField(found, 'name'),
});
const roleBinding = (kind) => (object) => ({
    kind,
    object,
    roleRef: roleRef(object.get('roleRef')),
    subjects: objects(subject, object.node, 'subjects'),
});

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/secret.js

const secret = (object) => ({
    kind: 'Secret',
    object,
    type: textField(object.node, 'type'),
    data: mapField(object.node, 'data'),
    stringData: mapField(object.node, 'stringData'),
    immutable: booleanField(object.node, 'immutable'),
});

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/service.js

const servicePort = (node) => ({
    node,
    name: textField(node, 'name'),
    protocol: textField(node, 'protocol'),
    port: integerField(node, 'port'),
    targetPort: integerOrTextField(node, 'targetPort'),
    nodePort: integerField(node, 'nodePort'),
});
const service = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'Service',
        object,
        type: textField(spec, 'type'),
        selector: labelField(spec, 'selector'),
        ports: objects(servicePort, spec, 'ports'),
        clusterIP: textField(spec, 'clusterIP'),
        externalName: textField(spec, 'externalName'),
        externalIPs: literals(spec, 'externalIPs'),
        loadBalancerSourceRanges: literals(spec, 'loadBalancerSourceRanges'),
        externalTrafficPolicy: textField(spec, 'externalTrafficPolicy'),
    };
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/service-account.js

const secretReference = (node) => ({ node, name: textField(node, 'name') });
const serviceAccount = (object) => ({
    kind: 'ServiceAccount',
    object,
    automountServiceAccountToken: booleanField(object.node, 'automountServiceAccountToken'),
    secrets: objects(secretReference, object.node, 'secrets'),
    imagePullSecrets: objects(secretReference, object.node, 'imagePullSecrets'),
});

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects.js













const core = [''];
const rbac = ['rbac.authorization.k8s.io'];
const networking = ['networking.k8s.io', 'extensions'];
const kinds = new Map([
    ['Role', { groups: rbac, read: role }],
    ['ClusterRole', { groups: rbac, read: clusterRole }],
    ['RoleBinding', { groups: rbac, read: roleBinding('RoleBinding') }],
    ['ClusterRoleBinding', { groups: rbac, read: roleBinding('ClusterRoleBinding') }],
    ['ServiceAccount', { groups: core, read: serviceAccount }],
    ['Service', { groups: core, read: service }],
    ['Ingress', { groups: networking, read: ingress }],
    ['NetworkPolicy', { groups: networking, read: networkPolicy }],
    ['Secret', { groups: core, read: secret }],
    ['ConfigMap', { groups: core, read: configMap }],
    ['Namespace', { groups: core, read: namespace }],
    ['LimitRange', { groups: core, read: limitRange }],
    ['ResourceQuota', { groups: core, read: resourceQuota }],
    ['PodDisruptionBudget', { groups: ['policy'], read: podDisruptionBudget }],
    ['HorizontalPodAutoscaler', { groups: ['autoscaling'], read: horizontalPodAutoscaler }],
    ['PersistentVolume', { groups: core, read: persistentVolume }],
    ['PersistentVolumeClaim', { groups: core, read: persistentVolumeClaim }],
    ['CustomResourceDefinition', { groups: ['apiextensions.k8s.io'], read: customResourceDefinition }],
]);
/** Rules share what was read: it is found on first use and kept as long as the object. */
const views = new WeakMap();
/**
 * The object as one of the kinds above; undefined for others, also for kinds of the same name in other groups (Knative has a Service of its
 * own). A group that is not known counts as the kind's own: charts print it for the API versions that a cluster has.
 */
const typedObject = (object) => {
    const known = views.get(object);
    if (known !== undefined)
        return known;
    const { group } = object;
    const builtIn = kinds.get(object.kind ?? '');
    if (builtIn === undefined || (group !== undefined && !builtIn.groups.includes(group)))
        return undefined;
    const view = builtIn.read(object);
    views.set(object, view);
    return view;
};

;// CONCATENATED MODULE: ./build/rules/kubernetes/no-memory-limit.js







/** `0`, `0Mi`, `"0"`: the API takes a limit of zero for none. */
const isZero = (found) => {
    const value = found.state === 'present' ? (0,scalar/* scalarValue */.U)(found.node) : undefined;
    return value === 0 || (typeof value === 'string' && /^0+(?:\.0*)?(?:[EPTGMk]i?|m)?$/u.test(value));
};
const isLimitless = (limit) => (0,lookup/* isMissing */.b2)(limit) || isZero(limit);
/** Containers that end by themselves hold memory for a while only. A sidecar (`restartPolicy: Always`) runs as long as the pod. */
const endsByItself = (container) => {
    if (container.list === 'initContainers' && (0,lookup/* stringAt */.bX)(container.get('restartPolicy')) !== 'Always')
        return 'init';
    return container.object.kind === 'Job' || container.object.kind === 'CronJob' ? 'job' : undefined;
};
/** The limit that the container's own request suggests: memory can't be taken back, so limit and request should be equal. */
const limitLikeRequest = (container) => {
    const request = container.get('resources', 'requests', 'memory');
    const value = request.state === 'present' ? (0,scalar/* scalarValue */.U)(request.node) : undefined;
    const isQuantity = typeof value === 'number' || (typeof value === 'string' && /^\d+(?:\.\d+)?[A-Za-z]{0,2}$/u.test(value));
    return isQuantity && !isZero(request) ? setKey(container.node, ['resources', 'limits', 'memory'], value) : undefined;
};
/** An object without a namespace may be put into any. */
const no_memory_limit_isAmong = (namespace, namespaces) => namespace === undefined || namespaces.has(namespace);
/** True for a LimitRange that gives a memory limit by default, or may. */
const givesMemoryLimit = (object) => {
    if (object.kind !== 'LimitRange')
        return false;
    const view = typedObject(object);
    return view?.kind === 'LimitRange' && limitRangeGives(view, 'memory') !== false;
};
/** Which objects are, or may be, in a namespace whose LimitRange gives a memory limit by default. */
const namespaceDefaults = (objects) => {
    const ranges = objects.filter(givesMemoryLimit);
    const namespaces = new Set(ranges.map(kubernetes_walk/* literalNamespace */.pR));
    return object => ranges.length > 0 && (namespaces.has(undefined) || no_memory_limit_isAmong((0,kubernetes_walk/* literalNamespace */.pR)(object), namespaces));
};
const noMemoryLimit = defineRule({
    meta: {
        id: 'kubernetes/no-memory-limit',
        kind: 'kubernetes',
        severity: 'medium',
        title: 'No memory limit',
        rationale: 'Without a memory limit one container can take all memory of its node, through a leak or because somebody sends it large requests. The kernel then kills processes of other pods, and the ' +
            'kubelet evicts them.',
        remediation: 'Set `resources.limits.memory` on every container, equal to `resources.requests.memory` where the use is known, or one limit for the pod in `spec.resources` (Kubernetes 1.34). A `LimitRange` ' +
            'gives a default to a whole namespace.',
        messages: {
            missing: 'Container "{container}" has no memory limit, so it can take all memory of its node.',
            zero: 'Container "{container}" has a memory limit of zero, which means none, so it can take all memory of its node.',
            init: 'Init container "{container}" has no memory limit; it is low because the container ends before the application starts.',
            job: 'Container "{container}" has no memory limit; it is low because the job ends by itself.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      resources:\n        limits:\n          memory: 256Mi\n',
        },
        standards: { nsa: ['Network separation > Resource policies'], mitre: ['T1499'] },
        references: [
            'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
            'https://kubernetes.io/docs/concepts/policy/limit-range/',
            'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
            'https://cwe.mitre.org/data/definitions/770.html',
        ],
    },
    create(file) {
        const isLimitedByDefault = namespaceDefaults(file.objects);
        return {
            *container(container) {
                if (container.list === 'ephemeralContainers' || !(0,kubernetes_walk/* isWhole */.wP)(container))
                    return;
                const limit = container.get('resources', 'limits', 'memory');
                if (!isLimitless(limit) || !isLimitless(container.podSpec.get('resources', 'limits', 'memory')))
                    return;
                if (isLimitedByDefault(container.object))
                    return;
                const ends = endsByItself(container);
                const zero = limit.state === 'present' && isZero(limit) ? limit.node.range : undefined;
                yield {
                    messageId: ends ?? (zero ? 'zero' : 'missing'),
                    at: zero ?? (0,kubernetes_walk/* ownerRange */.$X)(container, 'resources', 'limits', 'memory'),
                    ...(ends && { severity: 'low' }),
                    ...(zero === undefined && { confidence: (0,kubernetes_walk/* confidenceInAbsence */.f$)(container) }),
                    data: { container: (0,kubernetes_walk/* displayName */.QC)(container) },
                    identity: 'resources.limits.memory',
                    facts: {},
                    fix: () => {
                        const edits = limitLikeRequest(container);
                        return edits && { title: 'Limit memory to what is requested', edits };
                    },
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/kubernetes/privilege-escalation-allowed.js



const privilegeEscalationAllowed = defineRule({
    meta: {
        id: 'kubernetes/privilege-escalation-allowed',
        kind: 'kubernetes',
        severity: 'medium',
        title: 'Privilege escalation is not blocked',
        rationale: 'Unless `allowPrivilegeEscalation` is `false`, a process can gain more privileges than its parent through setuid programs and file capabilities, so an attacker who runs code as an ' +
            'unprivileged user of the container may become its root. The field sets the `no_new_privs` flag of the kernel; its default is to allow.',
        remediation: 'Set `securityContext.allowPrivilegeEscalation: false` on every container. Only programs that rely on setuid bits, such as `sudo` or `ping` of old distributions, notice it.',
        messages: {
            missing: 'Container "{container}" does not set "allowPrivilegeEscalation: false", so its processes may gain more privileges than they started with.',
            allowed: 'Container "{container}" sets "allowPrivilegeEscalation: true", so its processes may gain more privileges than they started with.',
        },
        fix: 'safe',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      securityContext:\n        allowPrivilegeEscalation: false\n',
        },
        standards: {
            cisKubernetes: ['5.2.6'],
            pss: ['restricted/allowPrivilegeEscalation'],
            nsa: ['Pod security > Pod security enforcement'],
            mitre: ['T1548'],
        },
        references: [
            'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
            'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
            'https://docs.kernel.org/userspace-api/no_new_privs.html',
            'https://www.cisecurity.org/benchmark/kubernetes',
        ],
    },
    create() {
        return {
            *container(container) {
                if (container.podSpec.os !== 'linux' || isEscalationForced(container))
                    return;
                const escalation = escalationOf(container);
                if (escalation === false || escalation === 'unknown')
                    return;
                const written = escalation === true ? (0,kubernetes_walk/* writtenRange */.dk)(container.get('securityContext', 'allowPrivilegeEscalation')) : undefined;
                yield {
                    messageId: written === undefined ? 'missing' : 'allowed',
                    at: written ?? (0,kubernetes_walk/* ownerRange */.$X)(container, 'securityContext', 'allowPrivilegeEscalation'),
                    data: { container: (0,kubernetes_walk/* displayName */.QC)(container) },
                    facts: {},
                    ...(written === undefined && { identity: 'allowPrivilegeEscalation', confidence: (0,kubernetes_walk/* confidenceInAbsence */.f$)(container) }),
                    fix: () => {
                        const edits = blockEscalation(container);
                        // Why worse when it is written: somebody may have had a reason.
                        return edits && { title: 'Block privilege escalation', edits, safety: written === undefined ? 'safe' : 'unsafe' };
                    },
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/kubernetes/privileged-container.js







/** `privileged: false`, and the block on escalation that the API refuses to a privileged container and that is missing afterwards. */
const withoutPrivilege = (container) => {
    const unprivileged = setKey(container.node, ['securityContext', 'privileged'], false);
    const escalation = escalationOf(container);
    const blocked = escalation === false || escalation === 'unknown' || container.podSpec.os !== 'linux' ? [] : blockEscalation(container, 'privileged');
    return unprivileged && blocked && [...unprivileged, ...blocked];
};
const privileged_container_privilegedContainer = defineRule({
    meta: {
        id: 'kubernetes/privileged-container',
        kind: 'kubernetes',
        severity: 'critical',
        title: 'Container runs privileged',
        rationale: 'A privileged container has every capability, all devices of the node, and neither seccomp nor AppArmor around it. Whoever runs code in it, for example through a bug in the ' +
            'application, can mount the disks of the node, become root there and take over every pod that runs on it.',
        remediation: 'Remove `privileged: true`. If the application needs one particular power, add that capability alone (`capabilities.add`) or get the device through a device plugin. Node agents ' +
            'that really need it belong in a namespace of their own that only administrators may deploy to.',
        messages: {
            privileged: 'Container "{container}" sets "privileged: true", which gives it all capabilities and all devices of the node.',
            addOn: 'Container "{container}" sets "privileged: true"; it is high and not critical because it belongs to a {addOn} add-on of the cluster in namespace "{namespace}".',
        },
        fix: 'unsafe',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      securityContext:\n        privileged: true\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      securityContext:\n        privileged: false\n',
        },
        standards: {
            cisKubernetes: ['5.2.2'],
            pss: ['baseline/privileged'],
            nsa: ['Pod security > Pod security enforcement'],
            mitre: ['T1611'],
        },
        references: [
            'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
            'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
            'https://www.cisecurity.org/benchmark/kubernetes',
            'https://cwe.mitre.org/data/definitions/250.html',
        ],
    },
    create() {
        return {
            *container(container) {
                const found = container.get('securityContext', 'privileged');
                const at = (0,kubernetes_walk/* writtenRange */.dk)(found);
                if ((0,lookup/* booleanAt */.CR)(found) !== true || at === undefined)
                    return;
                const addOn = addOnOf(container.podSpec);
                const namespace = systemNamespaceOf(container.object);
                const advice = powerAdvice(container);
                const isAddOn = addOn !== undefined && addOn !== 'monitoring' && namespace !== undefined;
                yield {
                    messageId: isAddOn ? 'addOn' : 'privileged',
                    at,
                    facts: { degree: isAddOn ? 0 : 1 },
                    data: { container: (0,kubernetes_walk/* displayName */.QC)(container), addOn: addOn ?? '', namespace: namespace ?? '' },
                    ...(isAddOn && { severity: 'high' }),
                    ...(advice !== undefined && { advice }),
                    fix: () => {
                        const edits = advice === undefined ? withoutPrivilege(container) : undefined;
                        return edits && { title: 'Run the container unprivileged', edits };
                    },
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/kubernetes/concepts/root-causes.js


/** Undefined when the container can't run as root, or that is not known. */
const rootCause = (container) => {
    const uid = (0,lookup/* numberAt */.tk)((0,kubernetes_walk/* effectiveSecurityContext */.ni)(container, 'runAsUser'));
    if (uid === 0)
        return writtenCause(container, 'userZero', 'runAsUser');
    const enforced = (0,lookup/* booleanAt */.CR)((0,kubernetes_walk/* effectiveSecurityContext */.ni)(container, 'runAsNonRoot'));
    if (uid !== undefined || enforced === true || enforced === 'unknown')
        return undefined;
    if (enforced === false)
        return writtenCause(container, 'disabled', 'runAsNonRoot');
    return (0,kubernetes_walk/* isWhole */.wP)(container) ? { kind: 'missing', written: undefined, inherited: false } : undefined;
};
const writtenCause = (container, kind, field) => ({
    kind,
    written: (0,kubernetes_walk/* writtenRange */.dk)((0,kubernetes_walk/* effectiveSecurityContext */.ni)(container, field)),
    inherited: (0,lookup/* isMissing */.b2)(container.get('securityContext', field)),
});

;// CONCATENATED MODULE: ./build/rules/kubernetes/root-user.js










/** The report's facts: user namespaces take most of the danger away. */
const root_user_gradeOf = (container, kind) => {
    if ((0,lookup/* booleanAt */.CR)(container.podSpec.get('hostUsers')) === false)
        return { messageId: 'mapped', severity: 'low' };
    return { messageId: kind, severity: kind === 'userZero' ? 'high' : 'medium' };
};
/** The containers that a setting is for. */
const meantBy = (container, { inherited }) => inherited ? container.podSpec.containers : [container];
/** What to do where the kubelet would refuse to start a container, or an agent of the node could not work. */
const root_user_adviceFor = (container, cause) => {
    for (const meant of meantBy(container, cause)) {
        const reference = containerImage(meant);
        const image = rootImageIn(meant);
        const isRoot = image !== undefined || (reference !== undefined && startsAsRoot(reference));
        const advice = powerAdvice(meant) ?? (isRoot ? userAdvice(image) : undefined);
        if (advice !== undefined)
            return advice;
    }
    return undefined;
};
/** With the number of the image's user where the image only names it, which the kubelet does not take for another than root. */
const enforce = (container, cause) => {
    if (cause.kind === 'userZero')
        return undefined;
    const place = cause.inherited ? container.podSpec.node : container.node;
    const reference = cause.inherited ? undefined : containerImage(container);
    const user = reference && namedUserOf(reference);
    const enforced = { runAsNonRoot: true, ...(user !== undefined && { runAsUser: user }) };
    if ((0,lookup/* isMissing */.b2)((0,lookup/* lookup */.$I)(place, 'securityContext')))
        return setKey(place, ['securityContext'], enforced);
    const edits = Object.entries(enforced).map(([field, value]) => setKey(place, ['securityContext', field], value));
    return edits.every(each => each !== undefined) ? (0,text_edit/* joinEdits */.w0)(edits.flat()) : undefined;
};
const kubernetes_root_user_rootUser = defineRule({
    meta: {
        id: 'kubernetes/root-user',
        kind: 'kubernetes',
        severity: 'medium',
        title: 'Container may run as root',
        rationale: 'Without `runAsNonRoot: true` or a `runAsUser` other than 0 a container runs as whatever user its image names, which is root for most images. Root in a container is root for the ' +
            'kernel: a bug in the runtime or a mounted host directory then gives the node away, where an ordinary user would be stopped.',
        remediation: 'Set `runAsNonRoot: true` in the security context of the container or pod, and `runAsUser` to the numeric user of the image if its `USER` is a name. Build images with a `USER` ' +
            'other than root. Where root is needed, `hostUsers: false` maps it to an unprivileged user of the node.',
        messages: {
            missing: 'Neither "runAsNonRoot: true" nor a "runAsUser" other than 0 is set for {container}, so it may run as root.',
            disabled: '"runAsNonRoot: false" lets {container} run as root.',
            userZero: '"runAsUser: 0" makes {container} run as root.',
            mapped: 'The security context lets {container} run as root; it is low because "hostUsers: false" maps root to an unprivileged user of the node.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n      securityContext:\n        runAsNonRoot: true\n',
        },
        standards: {
            cisKubernetes: ['5.2.7'],
            pss: ['restricted/runAsNonRoot'],
            nsa: ['Pod security > Non-root containers'],
            mitre: ['T1611'],
        },
        references: [
            'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
            'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
            'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
            'https://www.cisecurity.org/benchmark/kubernetes',
            'https://cwe.mitre.org/data/definitions/250.html',
        ],
        // Tools that report user 0 apart from a missing runAsNonRoot.
        peers: { 'KSV-0105': ['userZero', 'mapped'] },
    },
    create() {
        const reportedForPod = new Set();
        return {
            *container(container) {
                const cause = container.podSpec.os === 'linux' ? rootCause(container) : undefined;
                if (cause === undefined)
                    return;
                const { written, inherited } = cause;
                // A field of the pod is one mistake, however many containers inherit it.
                if (inherited && written !== undefined && reportedForPod.has(written))
                    return;
                if (inherited && written !== undefined)
                    reportedForPod.add(written);
                const grade = root_user_gradeOf(container, cause.kind);
                yield {
                    ...grade,
                    facts: { degree: (0,findings_severity/* severityDegree */.ex)(grade.severity) },
                    at: written ?? (0,kubernetes_walk/* ownerRange */.$X)(container, 'securityContext', 'runAsNonRoot'),
                    data: { container: inherited ? 'the containers of the pod' : `container "${(0,kubernetes_walk/* displayName */.QC)(container)}"` },
                    ...(inherited && { subject: container.podSpec.subject }),
                    ...(written === undefined && { identity: 'runAsNonRoot', confidence: (0,kubernetes_walk/* confidenceInAbsence */.f$)(container) }),
                    advice: () => root_user_adviceFor(container, cause),
                    fix: () => {
                        const edits = root_user_adviceFor(container, cause) === undefined ? enforce(container, cause) : undefined;
                        return edits && { title: 'Refuse to run as root', edits };
                    },
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/kubernetes/runtime-socket-mounted.js



/** How many of a volume's mounts are shown with the finding. */
const maxRelated = 5;
const runtimeSocketMounted = defineRule({
    meta: {
        id: 'kubernetes/runtime-socket-mounted',
        kind: 'kubernetes',
        severity: 'critical',
        title: 'Container runtime socket mounted',
        rationale: 'Whoever can talk to the socket of Docker, containerd, CRI-O or Podman can start a privileged container with the disks of the node mounted: it is root on the node and on every pod there. ' +
            'Mounting it read-only does not help, since connecting to a socket is no write to the file system.',
        remediation: 'Do not mount the socket. Build images with a tool that needs no daemon (BuildKit rootless, Kaniko, Buildah), read container metrics from the kubelet, and watch pods through the ' +
            'Kubernetes API with a narrow role. Mount single files or directories below `/run`, never `/run` itself.',
        messages: {
            socket: 'Volume "{volume}" mounts the socket "{path}" of the container runtime, which makes the pod root on its node.',
            directory: 'Volume "{volume}" mounts "{path}", in which the socket of the container runtime lies, which makes the pod root on its node.',
        },
        fix: 'none',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: build\nspec:\n  containers:\n    - name: app\n      image: docker:28-cli\n      volumeMounts:\n        - name: docker\n          mountPath: /var/run/docker.sock\n  volumes:\n    - name: docker\n      hostPath:\n        path: /var/run/docker.sock\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: build\nspec:\n  containers:\n    - name: app\n      image: moby/buildkit:v0.25.0-rootless\n      volumeMounts:\n        - name: cache\n          mountPath: /cache\n  volumes:\n    - name: cache\n      emptyDir: {}\n',
        },
        standards: { cisDocker: ['5.32'], cisKubernetes: ['5.2.12'], nsa: ['Pod security > Pod security enforcement'], mitre: ['T1611'] },
        references: [
            'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
            'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
            'https://www.cisecurity.org/benchmark/docker',
            'https://www.cisecurity.org/benchmark/kubernetes',
        ],
    },
    create() {
        return {
            *podSpec(podSpec) {
                for (const volume of hostPathVolumes(podSpec)) {
                    const socket = runtimeSocketIn(volume);
                    if (socket === undefined)
                        continue;
                    yield {
                        messageId: socket,
                        at: volume.range,
                        data: { volume: volume.name, path: volume.path ?? '' },
                        related: volume.mounts
                            .slice(0, maxRelated)
                            .map(mount => ({ at: mount.node.range, note: `Mounted here into container "${(0,kubernetes_walk/* displayName */.QC)(mount.container)}".` })),
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/kubernetes/writable-root-filesystem.js







const writable_root_filesystem_writableRootFilesystem = defineRule({
    meta: {
        id: 'kubernetes/writable-root-filesystem',
        kind: 'kubernetes',
        severity: 'low',
        title: 'Root filesystem is writable',
        rationale: 'With a writable root filesystem an intruder can replace programs and configuration in the container, download tools and hide them. With a read-only one, what runs is what the image ' +
            'holds, and such attempts fail loudly.',
        remediation: 'Set `securityContext.readOnlyRootFilesystem: true` and mount an `emptyDir` at each directory the application writes to, such as `/tmp`, `/var/run` and `/var/cache/<name>`.',
        messages: {
            missing: 'Container "{container}" does not set "readOnlyRootFilesystem: true", so programs and configuration in it can be changed at run time.',
            disabled: 'Container "{container}" sets "readOnlyRootFilesystem: false", so programs and configuration in it can be changed at run time.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n',
            good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n      securityContext:\n        readOnlyRootFilesystem: true\n',
        },
        standards: { nsa: ['Pod security > Immutable container file systems'], mitre: ['T1554'] },
        references: [
            'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
            'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
            'https://cwe.mitre.org/data/definitions/732.html',
        ],
    },
    create() {
        return {
            *container(container) {
                if (container.podSpec.os !== 'linux' || isInjectedInitContainer(container))
                    return;
                const found = container.get('securityContext', 'readOnlyRootFilesystem');
                const readOnly = (0,lookup/* booleanAt */.CR)(found);
                if (readOnly === true || readOnly === 'unknown' || (readOnly === undefined && !(0,kubernetes_walk/* isWhole */.wP)(container)))
                    return;
                const written = readOnly === false ? (0,kubernetes_walk/* writtenRange */.dk)(found) : undefined;
                yield {
                    messageId: written === undefined ? 'missing' : 'disabled',
                    at: written ?? (0,kubernetes_walk/* ownerRange */.$X)(container, 'securityContext', 'readOnlyRootFilesystem'),
                    data: { container: (0,kubernetes_walk/* displayName */.QC)(container) },
                    identity: 'readOnlyRootFilesystem',
                    facts: {},
                    ...(written === undefined && { confidence: (0,kubernetes_walk/* confidenceInAbsence */.f$)(container) }),
                    advice: () => {
                        const image = rootImageIn(container);
                        return image && writableAdvice(image, 'readOnlyRootFilesystem: true', '"emptyDir" or other volumes');
                    },
                    fix: () => {
                        if (rootImageIn(container))
                            return undefined;
                        const edits = setKey(container.node, ['securityContext', 'readOnlyRootFilesystem'], true);
                        return edits && { title: 'Make the root filesystem read-only', edits };
                    },
                };
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/network/concepts/operator-labels.js


/** Prefixes that people give their own labels; any other belongs to the controller that sets it. */
const ownPrefixes = new Set(['app.kubernetes.io', 'helm.sh']);
/** Labels without a prefix that controllers and widespread operators set on the pods they make. */
const controllerLabels = new Set([
    'pod-template-hash',
    'controller-revision-hash',
    'pod-template-generation',
    'job-name',
    'controller-uid',
    'operated-prometheus',
    'operated-alertmanager',
    'spilo-role',
    'cluster-name',
    'rook_cluster',
    'spark-role',
]);
/** True for a label that a controller or operator sets, such as `statefulset.kubernetes.io/pod-name` or `cnpg.io/cluster`. */
const isControllerLabel = (key) => {
    const slash = key.indexOf('/');
    return slash === -1 ? controllerLabels.has(key) : !ownPrefixes.has(key.slice(0, slash));
};
/** Where objects that install software name it: Flux HelmRelease, Argo CD Application, k3s HelmChart. */
const releasePaths = [
    ['spec', 'releaseName'],
    ['spec', 'chart'],
    ['spec', 'chart', 'spec', 'chart'],
    ['spec', 'source', 'chart'],
    ['spec', 'source', 'helm', 'releaseName'],
];
const isCustomResource = ({ group }) => group === undefined || (group.includes('.') && !group.endsWith('.k8s.io'));
const namesOf = (object) => [object.name, object.kind?.toLowerCase(), ...releasePaths.map(path => (0,lookup/* stringAt */.bX)(object.node, ...path))].filter(name => name !== undefined);
/** By a name that it makes known: the custom resources of a set. Their operators run pods that no file of the set shows. */
class CustomResources {
    #byName = new Map();
    constructor(objects) {
        for (const object of objects.filter(isCustomResource)) {
            for (const name of namesOf(object)) {
                const known = this.#byName.get(name);
                if (known === undefined)
                    this.#byName.set(name, [object]);
                else
                    known.push(object);
            }
        }
    }
    /** True when a value of the selector is the name or kind of a custom resource, so that its pods may be meant. */
    mayMake(selector, service) {
        const values = selector.requirements.flatMap(requirement => requirement.values ?? []);
        return values.some(value => this.#byName.get(value)?.some(object => isInstaller(object) || (0,kubernetes_walk/* sameNamespace */.ef)(object, service) !== false));
    }
}
/** Installers name the target's namespace elsewhere than in their own metadata. */
const isInstaller = ({ kind }) => kind === 'HelmRelease' || kind === 'HelmChart' || kind === 'Application';

;// CONCATENATED MODULE: ./build/rules/network/concepts/selectable-workloads.js


/** How many workloads may be compared with selectors before nothing more is said; real sets need a few thousand. */
const maxComparisons = 500_000;
/** Groups whose pods have exactly the labels of their template. */
const plainGroups = new Set(['', 'apps', 'batch', 'extensions', 'argoproj.io', 'apps.openshift.io', 'apps.kruise.io']);
/**
 * The labels that pods of an object have, several where it has several pod specs. A patch has them only when it writes some: those of the
 * object it is for are written there. An object without containers (a virtual machine) may have a template all the same.
 */
const workloadsIn = (object) => {
    const isWhole = object.group !== undefined && plainGroups.has(object.group) && !object.partial && !object.doubtful;
    const places = object.podSpecs.map(podSpec => podSpec.labels);
    return (places.length > 0 ? places : [object.get('spec', 'template', 'metadata', 'labels')])
        .filter(place => place.state !== 'absent' || (isWhole && places.length > 0))
        .map(place => {
        const { values, complete } = labelsAsMap(place);
        return { object, labels: { values, complete: complete && isWhole }, hasUnseen: !complete };
    });
};
const bucketKey = (key, value) => `${key}\0${value}`;
/** True for labels that can only match a selector's literal value by being equal to it. */
const selectable_workloads_isLiteral = (value) => value !== undefined && !/[$({]/u.test(value);
const isSelected = (workload, selector, object) => {
    const matches = selectorMatches(selector, workload.labels);
    const near = (0,kubernetes_walk/* sameNamespace */.ef)(workload.object, object);
    if (matches === false || near === false)
        return false;
    return matches === true && near === true ? true : 'unknown';
};
/** The workloads of a set of objects, found by label. */
class SelectableWorkloads {
    all;
    #byLabel = new Map();
    /** Those that may have any label. */
    #open;
    #keys;
    #comparisons = 0;
    constructor(objects) {
        this.all = objects.flatMap(workloadsIn);
        this.#open = this.all.filter(({ labels, hasUnseen }) => hasUnseen || ![...labels.values.values()].every(selectable_workloads_isLiteral));
        this.#keys = new Set(this.all.flatMap(({ labels }) => [...labels.values.keys()]));
        for (const workload of this.all) {
            for (const [key, value] of workload.labels.values) {
                if (value === undefined)
                    continue;
                const bucket = this.#byLabel.get(bucketKey(key, value));
                if (bucket === undefined)
                    this.#byLabel.set(bucketKey(key, value), [workload]);
                else
                    bucket.push(workload);
            }
        }
    }
    /** True when a workload has a label of this name. */
    hasKey(key) {
        return this.#keys.has(key);
    }
    /** Whether a selector of plain labels selects a workload in the namespace of `object`; `unknown` when it may, or when the comparisons are used up. */
    selects(selector, object) {
        let answer = false;
        for (const candidates of [this.#sharing(selector), this.#open]) {
            for (const workload of candidates) {
                this.#comparisons += 1;
                if (this.#comparisons > maxComparisons)
                    return 'unknown';
                const selected = isSelected(workload, selector, object);
                if (selected === true)
                    return true;
                if (selected === 'unknown')
                    answer = 'unknown';
            }
        }
        return answer;
    }
    /** The workload in the same namespace that has the most of a selector's labels; undefined when none has any. */
    nearest(selector, object) {
        let best;
        for (const workload of this.#sharing(selector)) {
            this.#comparisons += 1;
            if (this.#comparisons > maxComparisons)
                break;
            const shared = selector.requirements.filter(({ key, values }) => values?.[0] === workload.labels.values.get(key)).length;
            if (shared > (best?.shared ?? 0) && (0,kubernetes_walk/* sameNamespace */.ef)(workload.object, object) !== false)
                best = { workload, shared };
        }
        return best?.workload;
    }
    /** Workloads that have at least one of the labels. */
    *#sharing({ requirements }) {
        const seen = new Set();
        for (const { key, values } of requirements) {
            for (const workload of this.#byLabel.get(bucketKey(key, values?.[0] ?? '')) ?? []) {
                if (!seen.has(workload))
                    yield workload;
                seen.add(workload);
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/rules/network/dangling-service.js





/** Pods of kube-system come with the cluster: monitoring selects them by their labels. */
const isAboutSystemPods = (service) => (0,kubernetes_walk/* literalNamespace */.pR)(service) === 'kube-system';
/** What an `ExternalName` selects does not matter; a type that is not known may be that. */
const mayHaveNoPods = ({ type }) => type.state === 'unknown' || (type.state === 'present' && type.value === 'ExternalName');
function* danglingServices(objects) {
    const workloads = new SelectableWorkloads(objects);
    // A set of Services alone says that the pods are elsewhere, not that there are none.
    if (workloads.all.length === 0)
        return;
    const customResources = new CustomResources(objects);
    for (const object of objects) {
        const service = typedObject(object);
        if (service?.kind !== 'Service' || object.partial || isAboutSystemPods(object) || mayHaveNoPods(service))
            continue;
        const { selector } = service;
        if (selector.state !== 'present' || !selector.complete || selector.requirements.length === 0)
            continue;
        if (selector.requirements.some(({ key, values }) => values === undefined || (isControllerLabel(key) && !workloads.hasKey(key))))
            continue;
        if (customResources.mayMake(selector, object) || workloads.selects(selector, object) !== false)
            continue;
        const nearest = workloads.nearest(selector, object);
        yield {
            messageId: nearest ? 'nearly' : 'dangling',
            path: object.file.path,
            at: selector.entry?.value.range ?? selector.node.range,
            subject: object.subject,
            identity: 'spec.selector',
            data: {
                selector: selector.requirements.map(({ key, values }) => `${key}=${values?.[0] ?? ''}`).join(', '),
                nearest: nearest?.object.subject ?? '',
            },
            ...(nearest && {
                related: [
                    { at: nearestRange(nearest.object), path: nearest.object.file.path, note: 'The workload with the most of these labels.' },
                ],
            }),
        };
    }
}
const nearestRange = (object) => {
    const [podSpec] = object.podSpecs;
    return podSpec?.labels.state === 'present' ? podSpec.labels.node.range : object.range;
};
const danglingService = defineRule({
    meta: {
        id: 'network/dangling-service',
        kind: 'object-set',
        severity: 'low',
        confidence: 'medium',
        title: 'Service selects no workload',
        rationale: 'A Service whose selector matches no pod has no endpoints: requests to it fail. Often a label was renamed on one side only. Whoever may create pods in the namespace can put one with these labels ' +
            'there and receives the requests of all clients of the Service.',
        remediation: 'Make the selector equal to labels of the pod template that the Service is for, or remove the Service. The labels of a Deployment itself do not count, only those under ' +
            '`spec.template.metadata.labels`.',
        messages: {
            dangling: 'The selector "{selector}" matches the pods of no workload.',
            nearly: 'The selector "{selector}" matches the pods of no workload; those of "{nearest}" have some of the labels, but not all.',
        },
        fix: 'none',
        examples: {
            bad: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n---\n' +
                'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web-server\n  template:\n    metadata:\n      labels:\n        app: web-server\n    spec:\n      containers:\n        - name: app\n          image: nginx:1.29\n',
            good: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n---\n' +
                'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: app\n          image: nginx:1.29\n',
        },
        references: [
            'https://kubernetes.io/docs/concepts/services-networking/service/',
            'https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/',
        ],
    },
    create(set) {
        return {
            *set() {
                if (set.complete)
                    yield* danglingServices(set.objects);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/workload/concepts/authentication-switches.js
const yes = /^(?:true|yes|on|1|y)$/i;
const no = /^(?:false|no|off|0|n)$/i;
/** The images of Bitnami and of MySQL ask only whether there is a value. */
const anything = /./;
const authentication_switches_variables = [
    { variable: 'POSTGRES_HOST_AUTH_METHOD', value: /^trust$/i, product: 'PostgreSQL', instead: 'scram-sha-256' },
    {
        variable: 'MYSQL_ALLOW_EMPTY_PASSWORD',
        value: anything,
        product: 'MySQL',
        unless: /^(?:MYSQL|MARIADB)_(?:RANDOM_)?ROOT_PASSWORD(?:_FILE)?$/,
    },
    {
        variable: 'MARIADB_ALLOW_EMPTY_ROOT_PASSWORD',
        value: anything,
        product: 'MariaDB',
        unless: /^(?:MYSQL|MARIADB)_(?:RANDOM_)?ROOT_PASSWORD(?:_FILE|_HASH)?$/,
    },
    { variable: 'ALLOW_EMPTY_PASSWORD', value: yes, product: '', instead: 'no', unless: /_PASSWORD(?:_FILE)?$(?<!^ALLOW_EMPTY_PASSWORD)/ },
    { variable: 'ALLOW_ANONYMOUS_LOGIN', value: yes, product: 'ZooKeeper', instead: 'no' },
    { variable: 'ALLOW_NONE_AUTHENTICATION', value: yes, product: 'etcd', instead: 'no', unless: /^ETCD_ROOT_PASSWORD(?:_FILE)?$/ },
    { variable: 'xpack.security.enabled', value: no, product: 'Elasticsearch', instead: 'true' },
    { variable: 'XPACK_SECURITY_ENABLED', value: no, product: 'Elasticsearch', instead: 'true' },
    { variable: 'DISABLE_SECURITY_PLUGIN', value: yes, product: 'OpenSearch', instead: 'false' },
    { variable: 'plugins.security.disabled', value: yes, product: 'OpenSearch', instead: 'false' },
    { variable: 'NEO4J_AUTH', value: /^none$/i, product: 'Neo4j' },
    { variable: 'JUPYTER_TOKEN', value: /^$/, product: 'Jupyter' },
    { variable: 'ME_CONFIG_BASICAUTH', value: no, product: 'mongo-express', instead: 'true' },
    {
        variable: 'GF_AUTH_ANONYMOUS_ENABLED',
        value: yes,
        product: 'Grafana',
        instead: 'false',
        besides: { variable: 'GF_AUTH_ANONYMOUS_ORG_ROLE', value: /^(?:admin|editor)$/i },
    },
    { variable: 'RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS', value: /loopback_users\s{0,4}(?:\[\]|none)/, product: 'RabbitMQ' },
    { variable: 'TRAEFIK_API_INSECURE', value: yes, product: 'Traefik', instead: 'false' },
];
/** Variables with which known images start without authentication. Sources: the pages of the images on Docker Hub, and the programs' documentation. */
const authenticationVariables = new Map(authentication_switches_variables.map(found => [found.variable, found]));
const jupyter = ['jupyter', 'jupyter-lab', 'jupyter-notebook', 'start-notebook.sh', 'start-notebook.py', 'start.sh'];
/** Options with which known programs start without authentication. Sources: their documentation. */
const authenticationFlags = [
    { flag: /^--protected-mode$/, value: /^no$/i, product: 'Redis', programs: ['redis-server'], instead: 'yes' },
    { flag: /^--protected-mode$/, value: /^no$/i, product: 'Valkey', programs: ['valkey-server', 'keydb-server'], instead: 'yes' },
    { flag: /^--noauth$/, product: 'MongoDB', programs: ['mongod', 'mongos'] },
    { flag: /^--skip-grant-tables$/, product: 'MySQL', programs: ['mysqld'] },
    { flag: /^--skip-grant-tables$/, product: 'MariaDB', programs: ['mariadbd'] },
    { flag: /^(?:-E)?xpack\.security\.enabled$/, value: no, product: 'Elasticsearch', programs: ['elasticsearch'] },
    { flag: /^(?:-E)?plugins\.security\.disabled$/, value: yes, product: 'OpenSearch', programs: ['opensearch'] },
    { flag: /^--(?:NotebookApp|ServerApp|IdentityProvider)\.token$/, value: /^$/, product: 'Jupyter', programs: jupyter },
    { flag: /^--(?:enable-skip-login|disable-settings-authorizer)$/, product: 'Kubernetes Dashboard', programs: ['dashboard'] },
    { flag: /^--disable-auth$/, product: 'Argo CD', programs: ['argocd-server'] },
    { flag: /^-dev$/, product: 'Vault', programs: ['vault', 'bao'] },
    { flag: /^--api\.insecure$/, value: /^true$/i, product: 'Traefik', programs: ['traefik'] },
    { flag: /^--api\.insecure$/, product: 'Traefik', programs: ['traefik'] },
    { flag: /^--auth$/, value: /^none$/i, product: 'code-server', programs: ['code-server'] },
];

;// CONCATENATED MODULE: ./build/rules/workload/concepts/container-reach.js


/** Who reaches a container, as far as the file tells it: only Compose does. */
const containerReach = ({ owner }) => {
    if (owner.kind !== 'service')
        return 'network';
    const { service, project } = owner;
    if (isOnInternalNetworksOnly(project, service))
        return 'project';
    if (service.get('network_mode').state !== 'absent' || service.ports.length === 0)
        return 'network';
    return service.ports.every(port => portReach(port) === 'chosen' && isLoopback(port.hostIp?.value ?? '')) ? 'host' : 'network';
};
const isLoopback = (address) => /^(?:127\.[\d.]{1,11}|::1|localhost)$/.test(address);

;// CONCATENATED MODULE: ./build/rules/workload/concepts/switches.js

const switches_isSet = (pattern, container) => container.environment.some(({ name, value }) => pattern.test(name) && value !== '');
const switches_has = ({ variable, value: pattern }, container) => container.environment.some(({ name, value }) => name === variable && value !== undefined && pattern.test(value.trim()));
const foundVariable = (set, found) => ({
    product: found.product,
    setting: `${set.name}=${set.value ?? ''}`,
    at: set.range,
    edit: found.instead === undefined ? undefined : set.replace(found.instead),
});
/** The variables of a container that are switches of a table. */
const variableSwitches = (table, container) => container.environment.flatMap(set => {
    const found = table.get(set.name);
    if (found === undefined || set.value === undefined || !found.value.test(set.value.trim()))
        return [];
    if (found.besides !== undefined && !switches_has(found.besides, container))
        return [];
    return found.unless !== undefined && switches_isSet(found.unless, container) ? [] : [foundVariable(set, found)];
});
/** All words of a command; its name is one where the entrypoint of the image is put before it. */
const switches_wordsOf = ({ nameWord, args }) => (nameWord === undefined ? args : [nameWord, ...args]);
/** An option at a word, with the value that follows it. */
const flagAt = (words, at, { flag, value: wanted, instead }) => {
    const word = words[at];
    const text = word?.value;
    if (word === undefined || text === undefined)
        return undefined;
    const equals = text.indexOf('=');
    const name = equals === -1 ? text : text.slice(0, equals);
    if (!flag.test(name))
        return undefined;
    if (wanted === undefined)
        return equals === -1 || /=(?:true|1|yes)?$/i.test(text) ? { setting: text, at: word.range, edit: undefined } : undefined;
    const next = equals === -1 ? words[at + 1] : undefined;
    const value = equals === -1 ? next?.value : text.slice(equals + 1);
    if (value === undefined || !wanted.test(value.replace(/^(["'])(.*)\1$/s, '$2')))
        return undefined;
    const edit = instead === undefined || next === undefined || next.text !== value ? undefined : { range: next.range, newText: instead };
    return { setting: next === undefined ? text : `${text} ${value}`, at: { start: word.range.start, end: (next ?? word).range.end }, edit };
};
/** Programs that a container starts, and the product that its image is made of. */
const isOf = ({ product, programs }, container, commands) => (container.image !== undefined && imageProduct(container.image)?.name === product) ||
    commands.some(({ name }) => name !== undefined && programs.includes(name));
/** The options of a container's commands that are switches of a table. */
const flagSwitches = (table, container) => {
    const commands = container.commands.flatMap(script => script.commands);
    const known = commands.length === 0 ? [] : table.filter(found => isOf(found, container, commands));
    return commands.flatMap(command => {
        const words = known.length === 0 ? [] : switches_wordsOf(command);
        return words.flatMap((_, at) => known.flatMap(found => {
            const flag = flagAt(words, at, found);
            return flag === undefined ? [] : [{ product: found.product, ...flag }];
        }));
    });
};

;// CONCATENATED MODULE: ./build/rules/workload/authentication-disabled.js




const authentication_disabled_reportOf = ({ title, owner }, reach, found) => {
    const { at, setting, product, edit } = found;
    return {
        messageId: reach === 'network' ? 'open' : reach,
        at,
        data: { title, setting, program: product === '' ? 'its program' : product },
        ...(reach !== 'network' && { severity: 'low' }),
        ...(owner.kind === 'image' && { concerns: 'image' }),
        ...(edit && { fix: { title: 'Ask for authentication', edits: [edit] } }),
    };
};
const authenticationDisabled = defineRule({
    meta: {
        id: 'workload/authentication-disabled',
        kind: 'containers',
        severity: 'high',
        title: 'Service is started with authentication turned off',
        rationale: `The program could ask who calls, and is told not to. Whoever reaches its port reads and changes the data, and with many programs
(notebooks, queues, control interfaces) runs code. Scanners find such ports within hours, and a foothold in any neighbouring container is enough.`,
        remediation: 'Take the setting out, and give the program a password or a token by a secret. For work on one machine, publish the port on the loopback interface, or put the service into a network that is `internal: true`.',
        messages: {
            open: '{title} starts {program} without authentication ("{setting}").',
            host: '{title} starts {program} without authentication ("{setting}"); it is low because its ports are published on the loopback interface only.',
            project: '{title} starts {program} without authentication ("{setting}"); it is low because it is on internal networks only.',
        },
        fix: 'unsafe',
        examples: {
            bad: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_HOST_AUTH_METHOD: trust\n',
            good: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db_password\n',
        },
        standards: { nsa: ['Authentication and authorization'], mitre: ['T1190'] },
        references: [
            'https://hub.docker.com/_/postgres',
            'https://redis.io/docs/latest/operate/oss_and_stack/management/security/',
            'https://cwe.mitre.org/data/definitions/306.html',
        ],
    },
    create() {
        return {
            *container(container) {
                const found = [...variableSwitches(authenticationVariables, container), ...flagSwitches(authenticationFlags, container)];
                if (found.length === 0)
                    return;
                const reach = containerReach(container);
                for (const one of found.toSorted((a, b) => a.at.start - b.at.start))
                    yield authentication_disabled_reportOf(container, reach, one);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/workload/default-credentials.js



/** Passwords that images have by themselves, that their pages show, and that everybody tries first. */
const wellKnown = new Set(`admin administrator root toor postgres postgresql mysql mariadb mongo mongodb redis rabbitmq guest minio minioadmin minio123 neo4j elastic grafana
  changeme change_me changeit password passw0rd pass p@ssw0rd example secret test demo default letmein qwerty 123456 12345678 1234 admin123 root123 password123`.split(/\s+/));
/** Variables of administrators by their images, whose names do not say password in full. */
const accounts = /^(?:RABBITMQ_DEFAULT_PASS|MINIO_ROOT_PASSWORD|MINIO_SECRET_KEY|GF_SECURITY_ADMIN_PASSWORD|KEYCLOAK_ADMIN_PASSWORD|KEYCLOAK_PASSWORD|KC_BOOTSTRAP_ADMIN_PASSWORD|PGADMIN_DEFAULT_PASSWORD|ME_CONFIG_BASICAUTH_PASSWORD|ME_CONFIG_MONGODB_ADMINPASSWORD|MONGO_INITDB_ROOT_PASSWORD|ELASTIC_PASSWORD|(?:POSTGRES|MYSQL|MARIADB)_(?:ROOT_)?PASSWORD|(?:POSTGRESQL|REDIS|VALKEY|MONGODB(?:_ROOT)?)_PASSWORD|COUCHDB_PASSWORD|ARANGO_ROOT_PASSWORD|NEO4J_AUTH|(?:MSSQL_)?SA_PASSWORD|DOCKER_INFLUXDB_INIT_PASSWORD|CLICKHOUSE_PASSWORD|ACTIVEMQ_CONNECTION_PASSWORD)$/;
/** The password of a value: all of it, or what is behind `user/` where the image wants both. */
const passwordOf = ({ name, value = '' }) => name === 'NEO4J_AUTH' ? value.slice(value.indexOf('/') + 1) : value;
/** A variable with the password of an account of the program itself: not one with which a client logs in elsewhere. */
const setsPassword = ({ image }, { name, value }) => value !== undefined && (accounts.test(name) || secretName(name)) && image !== undefined && imageProduct(image) !== undefined;
const isSample = (path) => /(?:^|[/._-])(?:example|sample|template|tmpl|dist)s?(?:[/._-]|$)/i.test(path);
const defaultCredentials = defineRule({
    meta: {
        id: 'workload/default-credentials',
        kind: 'containers',
        severity: 'high',
        title: 'Well-known default password',
        rationale: `Whoever finds the port tries the passwords that the image's own page shows before anything else, and so do worms. A database or a
broker with such a password is as open as one with none.`,
        remediation: 'Let a random password be made for each installation and hand it over as a secret: `POSTGRES_PASSWORD_FILE: /run/secrets/\u2026`, `secretKeyRef`. Change it where it was used.',
        messages: { known: '{title} sets "{name}", the password of {program}, to "{value}", which everybody tries first.' },
        fix: 'none',
        examples: {
            bad: 'services:\n  queue:\n    image: rabbitmq:4\n    environment:\n      RABBITMQ_DEFAULT_PASS: guest\n',
            good: 'services:\n  queue:\n    image: rabbitmq:4\n    environment:\n      RABBITMQ_DEFAULT_PASS: ${RABBITMQ_PASSWORD:?}\n',
        },
        standards: { mitre: ['T1078.001'] },
        references: [
            'https://cwe.mitre.org/data/definitions/1392.html',
            'https://docs.docker.com/compose/how-tos/use-secrets/',
            'https://kubernetes.io/docs/concepts/configuration/secret/',
        ],
        textIsHazard: true,
    },
    create({ file }) {
        if (isSample(file.path))
            return {};
        return {
            *container(container) {
                for (const variable of container.environment) {
                    if (!setsPassword(container, variable) || !wellKnown.has(passwordOf(variable).toLowerCase()))
                        continue;
                    yield {
                        messageId: 'known',
                        at: variable.range,
                        data: {
                            title: container.title,
                            name: variable.name,
                            value: variable.value ?? '',
                            program: (container.image && imageProduct(container.image)?.name) ?? '',
                        },
                        supersedes: ['compose/secret-in-environment', 'dockerfile/secret-in-env-or-arg'],
                        ...(container.owner.kind === 'image' && { concerns: 'image' }),
                    };
                }
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/workload/insecure-docker-host.js


const address = /^tcp:\/\/(\[[\da-f:]{2,45}\]|[^:/\0]{0,253})(?::(\d{1,5}))?\/?$/i;
/** A proxy in front of the socket speaks without TLS on purpose and lets only some requests through. */
const isProxy = ({ owner }, host) => {
    if (/proxy/i.test(host))
        return true;
    const service = owner.kind === 'service' ? owner.project.services.find(({ name }) => name === host) : undefined;
    return service !== undefined && isSocketProxy(service);
};
const hasValue = ({ environment }, name) => environment.some(variable => variable.name === name && variable.value !== '' && variable.value !== '0');
/** How the client of a container talks to an engine. */
const clientMessage = (container, value, hasTls) => {
    const [, host, port] = address.exec(value) ?? [];
    if (host === undefined || isProxy(container, host))
        return undefined;
    if (port === '2375' && !hasTls)
        return 'plain';
    return hasTls ? undefined : 'unchecked';
};
const tlsFlag = /^--tls(?:verify)?(?:=(?:true|1))?$/;
/** `-H tcp://\u2026`, `--host=tcp://\u2026`: the word with the address. */
const hostWords = (args) => args.flatMap(({ value = '', range }, index) => {
    if (value.startsWith('--host=') || value.startsWith('-H='))
        return [{ value: value.slice(value.indexOf('=') + 1), at: range }];
    const next = value === '-H' || value === '--host' ? args[index + 1] : undefined;
    return next?.value === undefined ? [] : [{ value: next.value, at: next.range }];
});
function* insecure_docker_host_commandReports(container) {
    for (const { name, args, nameWord } of container.commands.flatMap(({ commands }) => commands)) {
        const isDaemon = name === 'dockerd' || name === 'dockerd-entrypoint.sh';
        if (!isDaemon && name !== 'docker' && nameWord?.value?.startsWith('-') !== true)
            continue;
        if (args.some(({ value }) => tlsFlag.test(value ?? '')))
            continue;
        for (const { value, at } of hostWords(args)) {
            const found = clientMessage(container, value, hasValue(container, 'DOCKER_TLS_VERIFY'));
            if (found !== undefined)
                yield { messageId: isDaemon ? 'daemon' : found, at, data: { title: container.title, address: value } };
        }
    }
}
const isDind = ({ image }) => image !== undefined && /(?:^|\/)(?:docker|dind)$/.test(image.repository);
const insecureDockerHost = defineRule({
    meta: {
        id: 'workload/insecure-docker-host',
        kind: 'containers',
        severity: 'high',
        title: 'Container talks to an unauthenticated Docker API',
        rationale: `Whoever reaches the API of an engine starts a privileged container and owns the machine. Without TLS it asks nobody who he is, and
whoever is between client and engine reads and changes what they say.`,
        remediation: 'Use the port 2376 with client certificates (`DOCKER_TLS_VERIFY=1`, `DOCKER_CERT_PATH`), or `ssh://`. In a pipeline let `docker:dind` make its certificates, and share them by a volume.',
        messages: {
            plain: '{title} talks to a Docker engine without TLS ("{address}").',
            unchecked: '{title} talks to a Docker engine by TCP and does not ask for TLS ("{address}"; "DOCKER_TLS_VERIFY" is not set).',
            daemon: '{title} lets a Docker engine listen without TLS ("{address}").',
            certificates: '{title} lets a Docker engine listen without TLS ("DOCKER_TLS_CERTDIR" is empty).',
        },
        fix: 'none',
        examples: {
            bad: 'services:\n  ci:\n    image: acme/runner:1\n    environment:\n      DOCKER_HOST: tcp://docker:2375\n',
            good: 'services:\n  ci:\n    image: acme/runner:1\n    environment:\n      DOCKER_HOST: tcp://docker:2376\n      DOCKER_TLS_VERIFY: "1"\n',
        },
        standards: { cisDocker: ['2.7'], mitre: ['T1610'] },
        references: [
            'https://docs.docker.com/engine/security/protect-access/',
            'https://hub.docker.com/_/docker',
            'https://cwe.mitre.org/data/definitions/306.html',
        ],
    },
    create() {
        return {
            *container(container) {
                const { environment, title } = container;
                for (const { name, value, range } of environment) {
                    const data = { title, address: value ?? '' };
                    if (name === 'DOCKER_TLS_CERTDIR' && value === '' && isDind(container))
                        yield { messageId: 'certificates', at: range, data };
                    if (name !== 'DOCKER_HOST' || value === undefined)
                        continue;
                    const messageId = clientMessage(container, value, hasValue(container, 'DOCKER_TLS_VERIFY'));
                    if (messageId !== undefined)
                        yield { messageId, at: range, data };
                }
                yield* insecure_docker_host_commandReports(container);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/catalog.js
// Generated by .github/scripts/build-catalog.ts from the files beside it; do not edit.





































































































/** Every rule, by id. */
const allRules = [
    capabilitiesNotDropped,
    customCgroup,
    dangerousCapabilityAdded,
    dataStorePublished,
    dockerSocketMounted,
    hostDeviceMapped,
    hostIpc,
    hostNetwork,
    hostPid,
    hostUserNamespace,
    hostUts,
    loggingDisabled,
    macProfileDisabled,
    noNewPrivilegesMissing,
    noPidsLimit,
    noResourceLimits,
    oomProtectionDisabled,
    portPublishedOnAllInterfaces,
    privilegedContainer,
    privilegedGroupAdded,
    rootUser,
    seccompUnconfined,
    secretInEnvironment,
    sensitiveHostMount,
    sharedMountPropagation,
    sshPortPublished,
    writableRootFilesystem,
    addLocalFile,
    addRemoteUnverified,
    aptInsteadOfAptGet,
    broadCopyWithoutDockerignore,
    cdInsteadOfWorkdir,
    constantPlatform,
    copyEntireFilesystem,
    copyFromSelf,
    copyMultipleSourcesNoSlash,
    curlAndWgetBothUsed,
    defaultShellReplaced,
    distributionUpgrade,
    downloadWithoutVerification,
    duplicateInstruction,
    duplicateStageName,
    exposeHostMapping,
    exposeProtocolCase,
    fileCapabilityGranted,
    fromAsCase,
    hostOnlyCommands,
    inconsistentKeywordCase,
    insecureBuildEntitlement,
    interactiveInstall,
    invalidPort,
    legacyKeyValue,
    maintainerDeprecated,
    packageCacheLeftBehind,
    packageSignatureCheckDisabled,
    passwordSetInRun,
    pipeWithoutPipefail,
    plaintextDownload,
    recommendedPackagesInstalled,
    redundantPlatform,
    remoteScriptExecuted,
    reservedStageName,
    root_user_rootUser,
    secretInEnvOrArg,
    secretInRun,
    sensitiveFileCopied,
    setuidBit,
    shellFormCommand,
    sshPortExposed,
    sshServerInstalled,
    stageNameCase,
    sudo,
    tlsVerificationDisabled,
    unpinnedLanguagePackage,
    unpinnedOsPackage,
    updateWithoutInstall,
    useraddSparseLog,
    wgetProgressOutput,
    workdirRelative,
    workdirSystemDirectory,
    worldWritablePermissions,
    endOfLifeBase,
    floatingTag,
    mutableTag,
    untrustedRegistry,
    capabilities_not_dropped_capabilitiesNotDropped,
    dangerous_capability_added_dangerousCapabilityAdded,
    host_ipc_hostIpc,
    host_network_hostNetwork,
    hostPathVolume,
    host_pid_hostPid,
    noMemoryLimit,
    privilegeEscalationAllowed,
    privileged_container_privilegedContainer,
    kubernetes_root_user_rootUser,
    runtimeSocketMounted,
    writable_root_filesystem_writableRootFilesystem,
    danglingService,
    authenticationDisabled,
    defaultCredentials,
    insecureDockerHost,
];


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
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#starts[middle] ?? 0) <= index)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
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

/***/ 10912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   bV: () => (/* binding */ fileNameOf),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/** The folder of a path with forward slashes: empty, or with a slash at its end. */
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
/** The last part of a path with forward slashes. */
const fileNameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
/** The folder of a path and at most so many in all with those above it, nearest first, each empty or with a slash at its end. */
const foldersAbove = (path, most) => {
    const folders = [folderOf(path)];
    for (let folder = folders[0] ?? ''; folder !== '' && folder !== '/' && folders.length < most; folders.push(folder))
        folder = folderOf(folder.slice(0, -1));
    return folders;
};


/***/ }),

/***/ 10393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ matchesWildcard)
/* harmony export */ });
/**
 * True when the whole text fits the pattern, in which `*` stands for any run of characters (also none, also `/`) and everything
 * else for itself. Compares greedily with one point of return, so the cost is at most pattern length times text length.
 */
const matchesWildcard = (pattern, text) => {
    let inPattern = 0;
    let inText = 0;
    let star = -1;
    let resume = 0;
    while (inText < text.length) {
        if (pattern[inPattern] === '*') {
            star = inPattern;
            inPattern += 1;
            resume = inText;
        }
        else if (pattern[inPattern] === text[inText]) {
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
    while (pattern[inPattern] === '*')
        inPattern += 1;
    return inPattern === pattern.length;
};


/***/ })

};
;