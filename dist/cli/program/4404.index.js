"use strict";
exports.id = 4404;
exports.ids = [4404];
exports.modules = {

/***/ 32148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yj: () => (/* binding */ Candidate),
  xt: () => (/* binding */ ParserNeededError),
  EP: () => (/* binding */ UnparsedCandidate),
  kR: () => (/* binding */ hasWords),
  Vo: () => (/* binding */ isYamlOrJson),
  wy: () => (/* binding */ mentions)
});

// EXTERNAL MODULE: ./build/text/path.js
var path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/artifacts/document-outline.js
var document_outline = __webpack_require__(84061);
;// CONCATENATED MODULE: ./build/artifacts/json-root-keys.js
/** JSON's words and numbers (`true`, `-1.5e+3`) and what may stand between tokens. */
const OTHER = /[-+.0-9A-Za-z]+|[ \t\r\n]+/y;
/** Offset past a string that begins at `start`; undefined when it does not end or has a line break. Escapes are not looked at. */
const endOfString = (text, start) => {
    for (let at = start + 1; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === 0x22)
            return at + 1;
        if (unit === 0x5c)
            at += 1;
        else if (unit < 0x20)
            return undefined;
    }
    return undefined;
};
/** What a key says; undefined when it has an escape that is YAML's and not JSON's. */
const keyOf = (written) => {
    try {
        return String(JSON.parse(written));
    }
    catch {
        return undefined;
    }
};
/** Walks over the tokens of a JSON text, from behind the brace that opens it. Every step gives the offset past a token, or undefined. */
class RootReader {
    keys = new Set();
    #text;
    #depth = 1;
    #expectsKey = true;
    constructor(text) {
        this.#text = text;
    }
    get isClosed() {
        return this.#depth === 0;
    }
    step(at) {
        const char = this.#text[at] ?? '';
        if (char === '"')
            return this.#string(at);
        if (this.#depth === 1 && this.#expectsKey && !' \t\r\n}'.includes(char))
            return undefined;
        if ('{}[],:'.includes(char))
            return this.#mark(char, at);
        OTHER.lastIndex = at;
        return OTHER.test(this.#text) ? OTHER.lastIndex : undefined;
    }
    #string(at) {
        const end = endOfString(this.#text, at);
        if (end === undefined || this.#depth > 1 || !this.#expectsKey)
            return end;
        const key = keyOf(this.#text.slice(at, end));
        if (key === undefined)
            return undefined;
        this.keys.add(key);
        this.#expectsKey = false;
        return end;
    }
    #mark(char, at) {
        if (char === '{' || char === '[')
            this.#depth += 1;
        else if (char === '}' || char === ']')
            this.#depth -= 1;
        this.#expectsKey = char === ',' && this.#depth === 1;
        return at + 1;
    }
}
/**
 * The keys of the object that a JSON text is, without parsing it: schemas of megabytes name `apiVersion` and `kind` and are no manifests.
 * Undefined for whatever is not plainly one JSON object, which a YAML parser may read in its own way. Linear in the text.
 */
const jsonRootKeys = (text) => {
    const reader = new RootReader(text);
    let at = /^\uFEFF?[ \t\r\n]*\{/.exec(text)?.[0].length;
    while (at !== undefined && at < text.length && !reader.isClosed)
        at = reader.step(at);
    return at !== undefined && reader.isClosed && text.slice(at).trim() === '' ? reader.keys : undefined;
};

// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var parse = __webpack_require__(5354);
;// CONCATENATED MODULE: ./build/artifacts/candidate.js





/** True for the extensions under which `kubectl apply -f FOLDER` looks for manifests, in any case of letters. */
const isYamlOrJson = (path) => /\.(?:ya?ml|json)$/i.test(path);
/** A word can also be written with escapes or in Base64 (`"\x61piVersion"`, `!!binary`, `!!bin%61ry`, `%TAG !b! \u2026:bin` and `!b!ary`), which only a parser undoes. */
const hasHiddenWords = (text) => /\\[xuU\r\n\u0085\u2028\u2029]/.test(text) || /![^\s!]*(?:binary|%[0-9A-Fa-f]{2})|^%TAG\s/m.test(text);
/** True when each of the words stands in the text as it is. */
const hasWords = (text, ...words) => words.every(word => text.includes(word));
/** True when each of the words may be in the text, however it is spelt. */
const mentions = (text, ...words) => hasWords(text, ...words) || hasHiddenWords(text);
/** A file that may be of some kind, looked at no closer than is needed: everything is made when it is first asked for. */
class Candidate {
    path;
    name;
    text;
    #jsonKeys;
    #outlines;
    #file;
    constructor(file) {
        this.path = file.path;
        this.name = (0,path/* fileNameOf */.bV)(file.path);
        this.text = file.text;
        this.#file = file;
    }
    /** The root keys of a text that is plainly one JSON object. */
    get jsonKeys() {
        this.#jsonKeys ??= { keys: jsonRootKeys(this.text) };
        return this.#jsonKeys.keys;
    }
    /** What the lines show of each document, without a parser. */
    get outlines() {
        this.#outlines ??= (0,document_outline/* outlineDocuments */.R)(this.text);
        return this.#outlines;
    }
    get yaml() {
        return (0,parse/* readYaml */.gM)(this.#file);
    }
    /** The roots of the documents that can be read. */
    get roots() {
        return this.yaml.documents.flatMap(({ root }) => root ?? []);
    }
    /** The texts of the documents that can't be read. */
    get unread() {
        return this.yaml.unread.map(({ start, end }) => this.text.slice(start, end));
    }
    /** False for JSON of which no root key fits: a schema that speaks of all words is not parsed for them. */
    mayHaveRootKey(fits) {
        return this.jsonKeys === undefined || [...this.jsonKeys].some(fits);
    }
    /** Root keys of all documents: Compose makes one of them. */
    get rootKeys() {
        // Why JSON by itself: a schema of values is long, and is parsed for nothing else.
        return (this.jsonKeys ??
            new Set(this.roots.flatMap(root => (root.kind === 'mapping' ? (0,lookup/* entriesOf */.Mc)(root).flatMap(({ name }) => name ?? []) : []))));
    }
}
/** What the file is can't be told without a parser. */
class ParserNeededError extends Error {
}
/** A file that is not to be parsed: whoever would need its tree to decide is stopped. */
class UnparsedCandidate extends Candidate {
    /** Throws `ParserNeededError`. */
    get yaml() {
        throw new ParserNeededError(`Only a parser tells what "${this.path}" is.`);
    }
}


/***/ }),

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
/**
 * Git repositories and images by their addresses, also the short one of GitHub's. Source: BuildKit, `util/gitutil`; Compose, `pkg/remote`.
 */
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
/** Paths at which the base of an override may be, the likeliest first; none for a file that is not an override. */
const basePaths = (path) => {
    if (overrideKind(path) === 'none')
        return [];
    const folder = folderOf(path);
    const names = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path).toLowerCase().startsWith('docker') ? dockerComposeBases : composeBases;
    return names.map(name => (folder === '' ? name : `${folder}/${name}`));
};
/**
 * The repository path of the Dockerfile of a build, whose context is relative to the Compose file at `from` and whose Dockerfile to the
 * context. Undefined when it is elsewhere. Source: Compose Build Specification, `context`, `dockerfile`.
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
/* harmony export */   bh: () => (/* binding */ notKnown),
/* harmony export */   g1: () => (/* binding */ unknownMark)
/* harmony export */ });
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33097);

/** Nested defaults deeper than this (`${A:-${B:-\u2026}}`) are unknown. */
const maxDepth = 16;
/** Longer texts are not interpolated; what they give is unknown when a variable is inside. */
const maxLength = 1_000_000;
/** Longer values of variables are not put into texts: few texts of a hostile file would make many of them. */
const maxValueLength = 4096;
/** Stands for a part that is only known at run time, in a pattern. Can't occur in YAML. */
const unknownMark = '\0';
const isNameStart = (code) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isNamePart = (code) => isNameStart(code) || (code >= 48 && code <= 57);
/** One reading of a text from left to right. Each character is read once, also in nested defaults. */
class Reader {
    variables = [];
    settings = new Set();
    #text;
    #known;
    #at = 0;
    #room = maxLength;
    constructor(text, known) {
        this.#text = text;
        this.#known = known;
    }
    /** Reads up to the end, or in a nested text up to the `}` that closes it, and gives what it stands for. */
    read(depth) {
        const parts = [];
        let literal = this.#at;
        let open = 0;
        while (this.#at < this.#text.length) {
            const code = this.#text.charCodeAt(this.#at);
            if (depth > 0 && code === 125 && open-- === 0)
                break;
            if (code === 123)
                open++;
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
        return this.#valueOf(name) ?? unknownMark;
    }
    /** The value that the repository gives a variable, and remembers that it counts; undefined for one that nothing sets. */
    #valueOf(name) {
        const set = this.#known.of(name);
        if (set === undefined)
            return undefined;
        this.settings.add(set);
        const { value = unknownMark } = set;
        this.#room -= value.length;
        return value.length > maxValueLength || this.#room < 0 ? unknownMark : value;
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
        return name === '' ? unknownMark : chosen(operator, this.#valueOf(name), rest);
    }
    /** With its colon, which makes an empty value as good as none; empty when there is none. */
    #operator() {
        const colon = this.#text.charAt(this.#at) === ':' ? 1 : 0;
        const operator = this.#text.charAt(this.#at + colon);
        if (operator !== '-' && operator !== '?' && operator !== '+')
            return '';
        this.#at += colon + 1;
        return `${colon === 1 ? ':' : ''}${operator}`;
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
/** What a reference in braces stands for. `value` is undefined for a variable that nothing in the repository sets. */
const chosen = (operator, value, rest) => {
    // Why the text of `+`, too: it is written for whoever sets the variable, as every shell sets HOME and Compose COMPOSE_PROJECT_NAME.
    if (value === undefined)
        return operator.endsWith('-') || operator.endsWith('+') ? rest : unknownMark;
    if (value.includes(unknownMark))
        return unknownMark;
    const counts = value !== '' || !operator.startsWith(':');
    if (operator.endsWith('-'))
        return counts ? value : rest;
    if (operator.endsWith('+'))
        return counts ? rest : '';
    // Compose refuses a project without a value that it must have.
    return counts ? value : unknownMark;
};
const noNames = [];
/**
 * Replaces variables as Compose does. Of one that is not `known` to be set, `${X:-a}`, `${X-a}`, `${X:+a}` and `${X+a}` give `a`, and anything else makes
 * the value unknown; `$$` gives `$`. Source: Compose Specification, 12-interpolation. Linear in the text and what is put into it.
 */
const interpolate = (text, known = _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .noVariables */ .j) => {
    if (!text.includes('$'))
        return { text, value: text, variables: noNames, pattern: text };
    if (text.length > maxLength)
        return { text, value: undefined, variables: [], pattern: unknownMark };
    const reader = new Reader(text, known);
    const pattern = reader.read(0);
    const value = pattern.includes(unknownMark) ? undefined : pattern;
    const { variables, settings } = reader;
    return { text, value, variables, pattern, ...(settings.size > 0 && { settings: [...settings] }) };
};
/** A part of a pattern as a value: unknown when a mark is inside. */
const interpolatedPart = (pattern, whole) => ({
    text: pattern.replaceAll(unknownMark, '${\u2026}'),
    value: pattern.includes(unknownMark) ? undefined : pattern,
    variables: pattern.includes(unknownMark) ? whole.variables : [],
    ...(whole.settings && { settings: whole.settings }),
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
/** What stands for a value that can't be read. */
const notKnown = { text: '', value: undefined, variables: [] };


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

/***/ 33097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ noVariables)
/* harmony export */ });
/** No variable is known. */
const noVariables = { of: () => undefined };


/***/ }),

/***/ 31158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ optionKeys),
/* harmony export */   is: () => (/* binding */ optionOfKey),
/* harmony export */   l3: () => (/* binding */ optionOfFlag),
/* harmony export */   uv: () => (/* binding */ objectKeys)
/* harmony export */ });
/**
 * The options of dockerd by their keys: `?` before a boolean, `!` before a name that other programs have, too, `=flag` behind one whose flag is called
 * otherwise, `,x` behind one that has a short flag. The last line holds those of older engines.
 * Source: moby, `daemon/command/config.go`, `config_unix.go`, `config_windows.go`, `options.go`, `daemon/config/config.go`, up to Docker Engine 29.
 */
const table = `
registry-mirrors=registry-mirror insecure-registries=insecure-registry storage-opts=storage-opt authorization-plugins=authorization-plugin
exec-opts=exec-opt !pidfile,p data-root exec-root !containerd ?cri-containerd !features=feature default-network-opts=default-network-opt !mtu
network-control-plane-mtu network-diagnostic-port ?raw-logs !log-level,l !log-format !dns dns-opts=dns-opt dns-search host-gateway-ip
host-gateway-ips=host-gateway-ip !labels=label log-driver log-opts=log-opt max-concurrent-downloads max-concurrent-uploads max-download-attempts
!shutdown-timeout swarm-default-advertise-addr swarm-raft-heartbeat-tick swarm-raft-election-tick ?!experimental metrics-addr
node-generic-resources=node-generic-resource containerd-namespace containerd-plugin-namespace containerd-plugins-namespace default-runtime !http-proxy
!https-proxy !no-proxy !proxies cdi-spec-dirs=cdi-spec-dir default-address-pools=default-address-pool nri-opts !runtimes=add-runtime !group,G
storage-driver,s ?selinux-enabled default-ulimits=default-ulimit ?iptables ?ip6tables ?ip-forward ?ip-forward-no-drop ?ip-masq ?!ipv6 bip bip6 !bridge,b
fixed-cidr fixed-cidr-v6 default-gateway default-gateway-v6 ?icc !ip ?userland-proxy userland-proxy-path ?allow-direct-routing bridge-accept-fwmark
cgroup-parent userns-remap ?live-restore ?!init init-path cpu-rt-period cpu-rt-runtime seccomp-profile default-shm-size ?no-new-privileges
default-ipc-mode firewall-backend ?rootless default-cgroupns-mode ?!debug,D !hosts=host,H ?!tls ?tlsverify !tlscacert !tlscert !tlskey !builder
content-trust minimum-api-version min-api-version oom-score-adjust apparmor-profile ?restart,r config-file ?validate ?!version,v ?!help,h
api-cors-header allow-nondistributable-artifacts deprecated-key-path cluster-store cluster-store-opts=cluster-store-opt cluster-advertise ?disable-legacy-registry
!graph,g`;
const parse = (word) => {
    const isBoolean = word.startsWith('?');
    const named = word.slice(isBoolean ? 1 : 0);
    const isOwn = !named.startsWith('!');
    const [names = '', short] = named.slice(isOwn ? 0 : 1).split(',');
    const [key = '', flag = key] = names.split('=');
    return { key, isBoolean, isOwn, flag, short };
};
const all = table.trim().split(/\s+/).map(parse);
const byKey = new Map(all.map(option => [option.key, option]));
const byFlag = new Map(all.map(option => [option.flag, option]));
const byShort = new Map(all.flatMap(option => (option.short === undefined ? [] : [[option.short, option]])));
/** The option of a key of `daemon.json`; undefined for a key that no engine has. */
const optionOfKey = (key) => byKey.get(key);
/** The option of a flag: its long name, or one letter. */
const optionOfFlag = (flag) => byFlag.get(flag) ?? byShort.get(flag);
/** All keys. */
const optionKeys = all.map(({ key }) => key);
/** Keys whose objects are values of theirs; those in other objects are looked at as if they stood at the top. Source: moby, `flatOptions`. */
const objectKeys = new Set('cluster-store-opts default-network-opts log-opts runtimes default-ulimits features builder content-trust nri-opts'.split(' '));


/***/ }),

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
        // Why the word: what the builder and the base image set is set, such as TARGETARCH and PATH.
        if (binding?.state === 'unknown' && modifier === '+')
            return word;
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

/***/ 94061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ff: () => (/* binding */ directivesAfterShebang),
/* harmony export */   ny: () => (/* binding */ DirectiveBlock),
/* harmony export */   qF: () => (/* binding */ commentStart)
/* harmony export */ });
/* harmony import */ var _white_space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64537);

const known = new Set(['escape', 'syntax', 'check']);
const isLetter = (unit) => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
const isNameUnit = (unit) => isLetter(unit) || (unit >= 0x30 && unit <= 0x39);
/** Reads `# name=value`; undefined when the comment has another form. */
const matchDirective = (text, span) => {
    const nameStart = (0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpaces */ .Rk)(text, span.start + 1, span.end);
    let nameEnd = nameStart;
    if (nameStart < span.end && isLetter(text.charCodeAt(nameStart))) {
        while (nameEnd < span.end && isNameUnit(text.charCodeAt(nameEnd)))
            nameEnd += 1;
    }
    const equals = (0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpaces */ .Rk)(text, nameEnd, span.end);
    if (nameEnd === nameStart || equals === span.end || text[equals] !== '=')
        return undefined;
    const value = (0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .trimSpan */ .xW)(text, equals + 1, span.end);
    if (value.start === value.end)
        return undefined;
    return {
        name: text.slice(nameStart, nameEnd).toLowerCase(),
        value: text.slice(value.start, value.end),
        range: { start: span.start, end: value.end },
    };
};
/**
 * The parser directives at the top of a file. They end at the first line that is none, an unknown directive and a blank line included.
 * Source: Dockerfile reference, "Parser directives".
 */
class DirectiveBlock {
    directives = [];
    #open = true;
    close() {
        this.#open = false;
    }
    /** Takes a comment line when it is a directive. `error` says why BuildKit would refuse the file. */
    take(text, comment) {
        const directive = this.#open ? matchDirective(text, comment) : undefined;
        if (directive === undefined || !known.has(directive.name)) {
            this.close();
            return { taken: false };
        }
        const duplicate = this.directives.some(other => other.name === directive.name);
        this.directives.push(directive);
        if (duplicate)
            return { taken: true, error: `only one ${directive.name} parser directive can be used` };
        if (directive.name === 'escape' && directive.value !== '\\' && directive.value !== '`') {
            return { taken: true, error: `invalid escape token '${directive.value}' does not match \` or \\` };
        }
        return { taken: true };
    }
    /** The character that continues lines and escapes: a backslash unless a directive says otherwise. */
    get escape() {
        return this.directives.find(directive => directive.name === 'escape')?.value === '`' ? '`' : '\\';
    }
}
/** Where a comment's `#` stands, when the line is a whole-line comment. */
const commentStart = (text, start, end) => {
    let at = start;
    while (at < end && (0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(text.charCodeAt(at)))
        at += 1;
    return at < end && text[at] === '#' ? at : undefined;
};
/**
 * The directives that stand after a shebang in the first line. Dockerfiles' parser takes none there, but BuildKit looks for the frontend
 * before it, and then leaves the shebang out. Source: moby/buildkit, `frontend/dockerfile/parser/directives.go`, `discardShebang`.
 */
const directivesAfterShebang = (text) => {
    const begin = text.startsWith('\uFEFF') ? 1 : 0;
    const feed = text.indexOf('\n', begin);
    if (!text.startsWith('#!', begin) || feed === -1)
        return [];
    const block = new DirectiveBlock();
    for (let start = feed + 1; start < text.length;) {
        const next = text.indexOf('\n', start);
        const end = next === -1 ? text.length : next;
        const comment = commentStart(text, start, end);
        if (comment === undefined || !block.take(text, { start: comment, end }).taken)
            break;
        start = end + 1;
    }
    return block.directives;
};


/***/ }),

/***/ 64537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rk: () => (/* binding */ skipSpaces),
/* harmony export */   k$: () => (/* binding */ isSeparator),
/* harmony export */   xC: () => (/* binding */ isSpace),
/* harmony export */   xW: () => (/* binding */ trimSpan)
/* harmony export */ });
/** White space as Unicode has it (`unicode.IsSpace` of Go, which BuildKit trims and splits with); not the same as `\s` of JavaScript. */
const isSpace = (unit) => unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0x85 ||
    unit === 0xa0 ||
    (unit >= 0x1680 &&
        (unit === 0x1680 ||
            (unit >= 0x2000 && unit <= 0x200a) ||
            unit === 0x2028 ||
            unit === 0x2029 ||
            unit === 0x202f ||
            unit === 0x205f ||
            unit === 0x3000));
/** What parts a keyword from its arguments, and the words of plain lists: no line break and no Unicode space. */
const isSeparator = (unit) => unit === 0x20 || unit === 0x09 || (unit >= 0x0b && unit <= 0x0d);
/** The first place from `from` on that is not a space; `to` when there is none. */
const skipSpaces = (text, from, to) => {
    let at = from;
    while (at < to && isSpace(text.charCodeAt(at)))
        at += 1;
    return at;
};
/** A span without the space around it. */
const trimSpan = (text, from, to) => {
    const start = skipSpaces(text, from, to);
    let end = to;
    while (end > start && isSpace(text.charCodeAt(end - 1)))
        end -= 1;
    return { start, end };
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

/***/ 84061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ outlineDocuments)
/* harmony export */ });
const emptyDraft = () => ({ keys: new Map(), rootIndent: undefined, doubtful: false, actions: 'none' });
const indentOf = (line) => {
    let at = 0;
    while (line[at] === ' ')
        at++;
    return at;
};
/** Where a line's innermost node begins (after `- ` as often as it stands there), and the column of its parent. */
const innermost = (line, indent) => {
    let column = indent;
    let parent = indent - 1;
    while (line[column] === '-' && line[column + 1] === ' ') {
        parent = column;
        column += 2;
        while (line[column] === ' ')
            column++;
    }
    return { column, parent };
};
/** Without a trailing comment; a `#` inside quotes is cut too, which only shortens a value that nobody looks at. */
const withoutComment = (line) => {
    const hash = line.indexOf(' #');
    return (hash === -1 ? line : line.slice(0, hash)).trimEnd();
};
/** A block scalar's header (`|`, `>-`, `|2+`) at the end of a line, after a blank or a colon. */
const opensBlockScalar = (line) => {
    let at = line.length - 1;
    while (at >= 0 && /[-+0-9]/.test(line.charAt(at)) && line.length - at < 3)
        at--;
    return (line[at] === '|' || line[at] === '>') && at > 0 && line[at - 1] === ' ';
};
const isDocumentStart = (line) => line.startsWith('---') && (line.length === 3 || line[3] === ' ' || line[3] === '\t');
const isDocumentEnd = (line) => line.startsWith('...') && line.trimEnd() === '...';
/** Offset of the colon that ends a key: the first before a blank or at the line's end. */
const colonAfter = (text, at) => {
    for (let colon = text.indexOf(':', at); colon !== -1; colon = text.indexOf(':', colon + 1)) {
        const next = text[colon + 1];
        if (next === undefined || next === ' ' || next === '\t')
            return colon;
    }
    return -1;
};
/** Reads `key: value` where the key is plain or simply quoted. */
const keyedText = (text) => {
    const quote = text[0] === '"' || text[0] === "'" ? text[0] : undefined;
    const close = quote === undefined ? 0 : text.indexOf(quote, 1);
    const colon = close === -1 ? -1 : colonAfter(text, close);
    if (colon === -1)
        return undefined;
    return {
        key: quote === undefined ? text.slice(0, colon).trimEnd() : text.slice(1, close),
        value: withoutComment(text.slice(colon + 1)).trim(),
    };
};
/** Spellings of a key or a root that only a parser reads right. */
const needsParser = (content) => /^[?&!*<{[]/.test(content) || (content.startsWith('"') && content.includes('\\'));
const readRootLine = (content, draft) => {
    if (needsParser(content)) {
        draft.doubtful = true;
        return;
    }
    const keyed = keyedText(content);
    if (keyed && !draft.keys.has(keyed.key))
        draft.keys.set(keyed.key, keyed.value);
};
const isJinja = (content) => content.startsWith('{%') || content.startsWith('{#');
/** Notes an action that stands as a whole line or as an unquoted value. True when the line is nothing else. */
const readActions = (line, indent, draft) => {
    const content = line.slice(innermost(line, indent).column);
    const ownLine = content.startsWith('{{');
    if (isJinja(content))
        draft.actions = 'jinja';
    else if (draft.actions === 'none' && (ownLine || keyedText(content)?.value.startsWith('{{')))
        draft.actions = 'go';
    return (ownLine || isJinja(content)) && !line.startsWith('-', indent);
};
const readLine = (line, indent, draft) => {
    const content = line.slice(indent);
    if (content === '' || content.startsWith('#') || content.startsWith('\t'))
        return;
    if (content.includes('{') && readActions(line, indent, draft))
        return;
    if (draft.rootIndent === undefined) {
        if (indent === 0 && content.startsWith('%'))
            return;
        draft.rootIndent = indent;
    }
    if (indent === draft.rootIndent)
        readRootLine(content, draft);
};
const finish = ({ keys, doubtful, actions }) => ({ keys, doubtful, actions });
/** Outlines of all documents of a YAML or JSON text, in order. Time is linear in the text. */
const outlineDocuments = (text) => {
    const outlines = [];
    let draft = emptyDraft();
    let scalarColumn = -1;
    const own = text.startsWith('\uFEFF') ? text.slice(1) : text;
    for (const line of own.split(own.includes('\r') ? /\r\n|[\r\n]/ : '\n')) {
        const indent = indentOf(line);
        if (scalarColumn !== -1 && (indent > scalarColumn || indent === line.length))
            continue;
        scalarColumn = -1;
        if (isDocumentStart(line) || isDocumentEnd(line)) {
            outlines.push(finish(draft));
            draft = emptyDraft();
            // Why: `--- {a: 1}` and `--- !!map` put content behind the marker, which only a parser reads right.
            draft.doubtful = withoutComment(line.slice(3)).trim() !== '';
            continue;
        }
        readLine(line, indent, draft);
        if ((line.includes('|') || line.includes('>')) && opensBlockScalar(withoutComment(line))) {
            const { column, parent } = innermost(line, indent);
            scalarColumn = line[column] === '|' || line[column] === '>' ? parent : column;
        }
    }
    outlines.push(finish(draft));
    return outlines;
};


/***/ }),

/***/ 82550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ environmentKind),
/* harmony export */   N: () => (/* binding */ isSampleOfVariables)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10912);
/* harmony import */ var _file_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66260);
/* harmony import */ var _read_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75732);



/** `.env`, `.env.production`, `.env-prod`, `db.env`, `.envrc` of direnv. */
const environmentName = /^(?:\.env(?:rc|[._-].{1,100})?|.{1,100}\.env)$/iu;
/** Words of names that say that a file shows which variables there are, is a template, or is encrypted. */
const sampleWord = /(?:^|[._-])(?:examples?|samples?|templates?|tmpl|tpl|dist|vault|enc|encrypted|gpg|age|asc)(?:$|[._-])/iu;
/** True for files of variables in which nothing is to be read: samples, templates and what is encrypted. */
const isSampleOfVariables = (path) => sampleWord.test((0,_text_path_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(path));
/** What is no file of variables for all its name. */
const otherEnding = /(?:^|[._-])(?:defaults?|schema|md|rst|j2|jinja2?|erb|[cm]?[jt]sx?|py|rb|go|php|java|ya?ml|json|toml|html?|d)$/iu;
const isEnvironmentPath = (path) => {
    const name = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(path);
    return (environmentName.test(name) && !isSampleOfVariables(name) && !otherEnding.test(name) && !otherEnding.test(name.replace(/\.env$/iu, '')));
};
/** Files of environment variables, by their names. */
const environmentKind = {
    name: 'environment file',
    language: 'ini',
    examplePath: '.env',
    isText: () => true,
    mayBe: isEnvironmentPath,
    classify: ({ path }) => isEnvironmentPath(path) ? { found: true, reason: 'Its name is that of a file of environment variables.' } : undefined,
    parse: file => ({ kind: 'environment', file, ...(0,_read_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .readVariables */ .C)(file), notifications: [] }),
    choiceOf: () => ({}),
    walk: artifact => [(0,_file_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeFile */ .A)(artifact)],
    images: () => [],
};


/***/ }),

/***/ 75732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readVariables)
/* harmony export */ });
/** `NAME=`, `export NAME=`, `NAME: `, with what stands around the sign. */
const assignment = /(?:export[ \t]{1,40})?([A-Za-z_][\w.-]{0,200})[ \t]{0,40}[=:][ \t]{0,200}/y;
const lineEnd = (text, from) => {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end;
};
/** Where the quote that opens before an offset is closed; undefined where it never is. A backslash hides a double quote only. */
const closingQuote = (text, quote, from) => {
    for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
        let hidden = 0;
        while (quote === '"' && text[at - 1 - hidden] === '\\')
            hidden += 1;
        if (hidden % 2 === 0)
            return at;
    }
    return undefined;
};
const escapes = { n: '\n', r: '\r', t: '\t' };
const withoutEscapes = (text) => text.replaceAll(/\\(.)/gsu, (_all, escaped) => escapes[escaped] ?? escaped);
/** A quoted value may go over lines; one without quotes ends at its line, and at a `#` behind a blank. */
const valueAt = (text, start, hasNoEnd) => {
    const quote = text[start] ?? '';
    if ((quote === '"' || quote === "'") && !hasNoEnd.has(quote)) {
        const close = closingQuote(text, quote, start + 1);
        // Why kept: nothing behind it closes either, and looking again and again would take long.
        if (close === undefined)
            hasNoEnd.add(quote);
        else {
            const inner = text.slice(start + 1, close);
            return { value: quote === '"' ? withoutEscapes(inner) : inner, range: { start: start + 1, end: close }, end: close + 1 };
        }
    }
    const line = text.slice(start, lineEnd(text, start));
    const comment = /(?:^|[ \t])#/u.exec(line);
    const value = line.slice(0, comment?.index ?? line.length).trimEnd();
    const end = start + value.length;
    return { value, range: { start, end }, end };
};
/**
 * The variables of a file, in source order, as Compose reads them; lines of other forms are passed over. Takes linear time. Sources: Docker's documentation, "Env file
 * syntax"; compose-go, `dotenv`.
 */
const readVariables = ({ text }) => {
    const variables = [];
    const comments = [];
    const hasNoEnd = new Set();
    for (let at = 0; at < text.length;) {
        while (at < text.length && /[\s\uFEFF]/u.test(text[at] ?? ''))
            at += 1;
        assignment.lastIndex = at;
        const found = assignment.exec(text);
        let end = at;
        if (found !== null) {
            const { end: behind, ...value } = valueAt(text, assignment.lastIndex, hasNoEnd);
            variables.push({ name: found[1] ?? '', ...value });
            end = behind;
        }
        const last = lineEnd(text, end);
        const rest = text.slice(end, last);
        const mark = found === null ? (rest.startsWith('#') ? 0 : -1) : rest.indexOf('#');
        if (mark !== -1)
            comments.push({ start: end + mark, end: end + rest.trimEnd().length });
        at = last + 1;
    }
    return { variables, comments };
};


/***/ }),

/***/ 66260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ wholeFile)
/* harmony export */ });
/** The whole of a file as the first node of its walk. */
const wholeFile = (artifact) => ({
    name: 'file',
    node: artifact,
    subject: '',
    scope: { start: 0, end: artifact.file.text.length },
});


/***/ }),

/***/ 1059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ imageText)
/* harmony export */ });
const withoutQuotes = (node) => {
    const quotes = node.kind === 'scalar' && (node.style === 'single' || node.style === 'double') ? 1 : 0;
    return { start: node.range.start + quotes, end: node.range.end - quotes };
};
/** Where an image's scalar (or an alias of one) has its text: within the quotes, if it has any. */
const imageText = (written) => {
    const range = withoutQuotes(written);
    const text = written.document.file.text.slice(range.start, range.end);
    return { range, text, verbatim: written.kind === 'scalar' && !written.opaque && text === written.value };
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

/***/ 88045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ kustomizeRole),
/* harmony export */   Sv: () => (/* binding */ isKustomization),
/* harmony export */   gj: () => (/* binding */ kustomizationCandidates),
/* harmony export */   kG: () => (/* binding */ readKustomization)
/* harmony export */ });
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7020);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10912);
/* harmony import */ var _kustomization_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55939);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5354);





/** In how many folders a kustomization may lie that names a file: its own and those above. */
const maxFolders = 4;
/** Where kustomizations may lie that name a file, whether or not they exist. */
const kustomizationCandidates = (path) => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .foldersAbove */ .Zv)(path, maxFolders).flatMap(folder => _kustomization_names_js__WEBPACK_IMPORTED_MODULE_3__/* .kustomizationNames */ .K.map(name => folder + name));
/** Longer texts are inline patches. */
const maxPathLength = 1024;
const pathsIn = (root, key) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(root, key)).flatMap(item => {
    const path = item.kind === 'mapping' ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(item, 'path') : (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(item);
    return path !== undefined && path.length <= maxPathLength && !path.includes('\n') ? [path] : [];
});
const patchKeys = ['patches', 'patchesStrategicMerge', 'patchesJson6902'];
/** Why once: all files around a kustomization ask. */
const namedIn = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_4__/* .onceFor */ .b)((kustomization) => {
    const folder = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(kustomization.path);
    const roots = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(kustomization, undefined, _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_WRITTEN_LENGTH */ .aJ).documents.flatMap(({ root }) => root ?? []);
    const pathsUnder = (keys) => new Set(roots.flatMap(root => keys.flatMap(key => pathsIn(root, key)).map(path => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(folder, path))));
    return { patches: pathsUnder(patchKeys), resources: pathsUnder(['resources']) };
});
/** What the kustomizations among `companions` (files by path) use a file for. One that takes it for a patch outweighs the others. */
const kustomizeRole = (path, companions) => {
    if (companions.size === 0)
        return undefined;
    const found = kustomizationCandidates(path).flatMap(candidate => companions.get(candidate) ?? []);
    const target = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)('', path);
    if (found.some(file => namedIn(file).patches.has(target)))
        return 'patch';
    if (found.some(file => namedIn(file).resources.has(target)))
        return 'resource';
    return found.some(file => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(file.path) === (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path)) ? 'neighbour' : undefined;
};
const memberKeys = ['resources', 'bases', 'components', ...patchKeys];
/** Fields with which kustomize makes further objects, or changes them by a program. Source: kustomize, `types.Kustomization`. */
const makingKeys = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers'];
/** Fields that name further files. Source: kustomize, `types.Kustomization` and what it is made of. */
const fileKeys = new Set([
    ...['files', 'envs', 'env', 'path', 'configurations', 'crds', 'generators', 'transformers', 'validators'],
    ...['valuesFile', 'additionalValuesFiles', 'values'],
]);
/** More files of one kustomization are not looked for. */
const maxInputs = 2_000;
/** The texts under such fields, wherever they stand; of `key=path` the part that is a path. */
const inputsIn = (roots) => {
    const found = [];
    const pending = roots.map(root => [root, false]);
    for (let next = pending.pop(); next !== undefined && found.length < maxInputs; next = pending.pop()) {
        const [node, isNamed] = next;
        for (const { name, value } of (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node))
            pending.push([value, name !== undefined && fileKeys.has(name)]);
        for (const item of (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node))
            pending.push([item, isNamed]);
        const text = isNamed ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(node) : undefined;
        if (text !== undefined && text.length <= maxPathLength && !text.includes('\n'))
            found.push(text.slice(text.indexOf('=') + 1));
    }
    return found;
};
/** Where kustomize looks for a chart before it fetches it. Source: kustomize, `HelmChartInflationGenerator` (`absChartHome`). */
const chartsIn = (root) => {
    const home = (holder, key) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(holder, ...key.split('.')) ?? 'charts';
    const of = (key, name, version, repo, homeOf) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(root, key)).flatMap(item => {
        const called = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(item, name);
        if (called === undefined)
            return [];
        const [wanted, from] = [(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(item, version), (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(item, repo)];
        return [`${homeOf(item)}/${wanted !== undefined && from !== undefined ? `${called}-${wanted}/` : ''}${called}`];
    });
    return [
        ...of('helmCharts', 'name', 'version', 'repo', () => home(root, 'helmGlobals.chartHome')),
        ...of('helmChartInflationGenerator', 'chartName', 'chartVersion', 'chartRepoUrl', item => home(item, 'chartHome')),
    ];
};
/** What kustomize fetches from elsewhere. Source: kustomize, `api/internal/git` (`NewRepoSpecFromURL`). */
const remoteResource = /^(?:[a-z][a-z0-9+.-]{0,20}::?|[\w.-]{1,64}@|github\.com[/:])|[?]ref=/iu;
/**
 * Reads what belongs to a kustomization. One that can't be read has unseen parts. Why once: files are grouped again and again, with few of them
 * changed.
 */
const readKustomization = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_4__/* .onceFor */ .b)((file) => {
    const { documents, notifications } = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(file, undefined, _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_WRITTEN_LENGTH */ .aJ);
    const roots = documents.flatMap(({ root }) => root ?? []);
    const written = roots.flatMap(root => memberKeys.flatMap(key => pathsIn(root, key)));
    const remote = written.find(path => remoteResource.test(path));
    const making = makingKeys.find(key => roots.some(root => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(root, key).state !== 'absent'));
    const folder = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(file.path);
    const unseen = notifications.some(({ level }) => level === 'error')
        ? `"${file.path}" could not be read.`
        : remote !== undefined
            ? `"${file.path}" names "${remote.slice(0, 200)}", which lies elsewhere.`
            : making === undefined
                ? undefined
                : `"${file.path}" makes objects with "${making}".`;
    return {
        paths: [...new Set(written.filter(path => !remoteResource.test(path)).map(path => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(folder, path)))],
        inputs: [...new Set(inputsIn(roots).map(path => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(folder, path)))],
        charts: [...new Set(roots.flatMap(chartsIn).map(path => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(folder, path)))],
        ...(unseen !== undefined && { unseen }),
        isComponent: roots.some(root => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(root, 'kind') === 'Component'),
    };
});
/** True for a file that kustomize reads of itself in its folder. */
const isKustomization = (path) => _kustomization_names_js__WEBPACK_IMPORTED_MODULE_3__/* .kustomizationNames */ .K.includes((0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(path));


/***/ }),

/***/ 14495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ typedObject)
});

// EXTERNAL MODULE: ./build/artifacts/kubernetes/objects/field.js
var field = __webpack_require__(59539);
;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/availability.js

const podDisruptionBudget = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'PodDisruptionBudget',
        object,
        minAvailable: (0,field/* integerOrTextField */.jT)(spec, 'minAvailable'),
        maxUnavailable: (0,field/* integerOrTextField */.jT)(spec, 'maxUnavailable'),
        selector: (0,field/* selectorField */.KY)(spec, 'selector'),
    };
};
const scaleTarget = (found) => ({
    found,
    apiVersion: (0,field/* textField */.M8)(found, 'apiVersion'),
    kind: (0,field/* textField */.M8)(found, 'kind'),
    name: (0,field/* textField */.M8)(found, 'name'),
});
const horizontalPodAutoscaler = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'HorizontalPodAutoscaler',
        object,
        target: scaleTarget((0,field/* fieldAt */.UK)(spec, 'scaleTargetRef')),
        minReplicas: (0,field/* integerField */.nm)(spec, 'minReplicas'),
        maxReplicas: (0,field/* integerField */.nm)(spec, 'maxReplicas'),
    };
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/config-map.js

const configMap = (object) => ({
    kind: 'ConfigMap',
    object,
    data: (0,field/* mapField */.Rz)(object.node, 'data'),
    binaryData: (0,field/* mapField */.Rz)(object.node, 'binaryData'),
    immutable: (0,field/* booleanField */.hQ)(object.node, 'immutable'),
});

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/custom-resource-definition.js

const customResourceDefinition = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'CustomResourceDefinition',
        object,
        group: (0,field/* textField */.M8)(spec, 'group'),
        resourceKind: (0,field/* textField */.M8)(spec, 'names', 'kind'),
        plural: (0,field/* textField */.M8)(spec, 'names', 'plural'),
        scope: (0,field/* textField */.M8)(spec, 'scope'),
    };
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/ingress.js

const backend = (found) => ({
    found,
    serviceName: (0,field/* eitherField */.Ij)((0,field/* textField */.M8)(found, 'service', 'name'), (0,field/* textField */.M8)(found, 'serviceName')),
    servicePort: (0,field/* eitherField */.Ij)((0,field/* eitherField */.Ij)((0,field/* integerField */.nm)(found, 'service', 'port', 'number'), (0,field/* textField */.M8)(found, 'service', 'port', 'name')), (0,field/* integerOrTextField */.jT)(found, 'servicePort')),
    resource: (0,field/* fieldAt */.UK)(found, 'resource'),
});
const ingressPath = (node) => ({
    node,
    path: (0,field/* textField */.M8)(node, 'path'),
    pathType: (0,field/* textField */.M8)(node, 'pathType'),
    backend: backend((0,field/* fieldAt */.UK)(node, 'backend')),
});
const ingressRule = (node) => ({
    node,
    host: (0,field/* textField */.M8)(node, 'host'),
    paths: (0,field/* objects */.JD)(ingressPath, node, 'http', 'paths'),
});
const ingressTls = (node) => ({
    node,
    hosts: (0,field/* literals */.v$)(node, 'hosts'),
    secretName: (0,field/* textField */.M8)(node, 'secretName'),
});
const ingress = (object) => {
    const spec = object.get('spec');
    const current = (0,field/* fieldAt */.UK)(spec, 'defaultBackend');
    const old = (0,field/* fieldAt */.UK)(spec, 'backend');
    return {
        kind: 'Ingress',
        object,
        ingressClassName: (0,field/* textField */.M8)(spec, 'ingressClassName'),
        classAnnotation: (0,field/* textField */.M8)(object.annotations, 'kubernetes.io/ingress.class'),
        defaultBackend: backend(current.state === 'present' || old.state !== 'present' ? current : old),
        rules: (0,field/* objects */.JD)(ingressRule, spec, 'rules'),
        tls: (0,field/* objects */.JD)(ingressTls, spec, 'tls'),
    };
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/objects/namespace.js
var namespace = __webpack_require__(46540);
;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/network-policy.js

const ipBlock = (found) => ({ found, cidr: (0,field/* textField */.M8)(found, 'cidr'), except: (0,field/* literals */.v$)(found, 'except') });
const peer = (node) => ({
    node,
    podSelector: (0,field/* selectorField */.KY)(node, 'podSelector'),
    namespaceSelector: (0,field/* selectorField */.KY)(node, 'namespaceSelector'),
    ipBlock: ipBlock((0,field/* fieldAt */.UK)(node, 'ipBlock')),
});
const policyPort = (node) => ({
    node,
    protocol: (0,field/* textField */.M8)(node, 'protocol'),
    port: (0,field/* integerOrTextField */.jT)(node, 'port'),
    endPort: (0,field/* integerField */.nm)(node, 'endPort'),
});
const policyRule = (peers) => (node) => ({
    node,
    peers: (0,field/* objects */.JD)(peer, node, peers),
    ports: (0,field/* objects */.JD)(policyPort, node, 'ports'),
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
    const policyTypes = (0,field/* literals */.v$)(spec, 'policyTypes');
    const egress = (0,field/* objects */.JD)(policyRule('to'), spec, 'egress');
    return {
        kind: 'NetworkPolicy',
        object,
        podSelector: (0,field/* selectorField */.KY)(spec, 'podSelector'),
        policyTypes,
        restrictsIngress: restricts('Ingress', policyTypes, egress),
        restrictsEgress: restricts('Egress', policyTypes, egress),
        ingress: (0,field/* objects */.JD)(policyRule('from'), spec, 'ingress'),
        egress,
    };
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/persistent-volume.js

const hostPath = (found) => ({ found, path: (0,field/* textField */.M8)(found, 'path'), type: (0,field/* textField */.M8)(found, 'type') });
const persistentVolume = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'PersistentVolume',
        object,
        hostPath: hostPath((0,field/* fieldAt */.UK)(spec, 'hostPath')),
        localPath: (0,field/* textField */.M8)(spec, 'local', 'path'),
        accessModes: (0,field/* literals */.v$)(spec, 'accessModes'),
        storageClassName: (0,field/* textField */.M8)(spec, 'storageClassName'),
        reclaimPolicy: (0,field/* textField */.M8)(spec, 'persistentVolumeReclaimPolicy'),
    };
};
const persistentVolumeClaim = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'PersistentVolumeClaim',
        object,
        accessModes: (0,field/* literals */.v$)(spec, 'accessModes'),
        storageClassName: (0,field/* textField */.M8)(spec, 'storageClassName'),
        volumeName: (0,field/* textField */.M8)(spec, 'volumeName'),
    };
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/objects/resource-policy.js
var resource_policy = __webpack_require__(33126);
;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/role.js

const role_policyRule = (node) => {
    const apiGroups = (0,field/* literals */.v$)(node, 'apiGroups');
    const resources = (0,field/* literals */.v$)(node, 'resources');
    const verbs = (0,field/* literals */.v$)(node, 'verbs');
    const resourceNames = (0,field/* literals */.v$)(node, 'resourceNames');
    const nonResourceURLs = (0,field/* literals */.v$)(node, 'nonResourceURLs');
    const complete = [apiGroups, resources, verbs, resourceNames, nonResourceURLs].every(list => list.complete);
    return { node, apiGroups, resources, verbs, resourceNames, nonResourceURLs, complete };
};
const role = (object) => ({ kind: 'Role', object, rules: (0,field/* objects */.JD)(role_policyRule, object.node, 'rules') });
const clusterRole = (object) => ({
    kind: 'ClusterRole',
    object,
    rules: (0,field/* objects */.JD)(role_policyRule, object.node, 'rules'),
    aggregated: (0,field/* objects */.JD)(selector => (0,field/* selectorField */.KY)(selector), object.node, 'aggregationRule', 'clusterRoleSelectors'),
});

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/role-binding.js

const subject = (node) => ({
    node,
    kind: (0,field/* textField */.M8)(node, 'kind'),
    apiGroup: (0,field/* textField */.M8)(node, 'apiGroup'),
    name: (0,field/* textField */.M8)(node, 'name'),
    namespace: (0,field/* textField */.M8)(node, 'namespace'),
});
const roleRef = (found) => ({
    found,
    apiGroup: (0,field/* textField */.M8)(found, 'apiGroup'),
    kind: (0,field/* textField */.M8)(found, 'kind'),
    name: (0,field/* textField */.M8)(found, 'name'),
});
const roleBinding = (kind) => (object) => ({
    kind,
    object,
    roleRef: roleRef(object.get('roleRef')),
    subjects: (0,field/* objects */.JD)(subject, object.node, 'subjects'),
});

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/secret.js

const secret = (object) => ({
    kind: 'Secret',
    object,
    type: (0,field/* textField */.M8)(object.node, 'type'),
    data: (0,field/* mapField */.Rz)(object.node, 'data'),
    stringData: (0,field/* mapField */.Rz)(object.node, 'stringData'),
    immutable: (0,field/* booleanField */.hQ)(object.node, 'immutable'),
});

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/service.js

const servicePort = (node) => ({
    node,
    name: (0,field/* textField */.M8)(node, 'name'),
    protocol: (0,field/* textField */.M8)(node, 'protocol'),
    port: (0,field/* integerField */.nm)(node, 'port'),
    targetPort: (0,field/* integerOrTextField */.jT)(node, 'targetPort'),
    nodePort: (0,field/* integerField */.nm)(node, 'nodePort'),
});
const service = (object) => {
    const spec = object.get('spec');
    return {
        kind: 'Service',
        object,
        type: (0,field/* textField */.M8)(spec, 'type'),
        selector: (0,field/* labelField */.fC)(spec, 'selector'),
        ports: (0,field/* objects */.JD)(servicePort, spec, 'ports'),
        clusterIP: (0,field/* textField */.M8)(spec, 'clusterIP'),
        externalName: (0,field/* textField */.M8)(spec, 'externalName'),
        externalIPs: (0,field/* literals */.v$)(spec, 'externalIPs'),
        loadBalancerSourceRanges: (0,field/* literals */.v$)(spec, 'loadBalancerSourceRanges'),
        externalTrafficPolicy: (0,field/* textField */.M8)(spec, 'externalTrafficPolicy'),
    };
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/service-account.js

const secretReference = (node) => ({ node, name: (0,field/* textField */.M8)(node, 'name') });
const serviceAccount = (object) => ({
    kind: 'ServiceAccount',
    object,
    automountServiceAccountToken: (0,field/* booleanField */.hQ)(object.node, 'automountServiceAccountToken'),
    secrets: (0,field/* objects */.JD)(secretReference, object.node, 'secrets'),
    imagePullSecrets: (0,field/* objects */.JD)(secretReference, object.node, 'imagePullSecrets'),
});

// EXTERNAL MODULE: ./build/artifacts/kubernetes/pod-spec-places.js + 1 modules
var pod_spec_places = __webpack_require__(51353);
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
    ['Namespace', { groups: core, read: namespace/* namespace */.M }],
    ['LimitRange', { groups: core, read: resource_policy/* limitRange */.d8 }],
    ['ResourceQuota', { groups: core, read: resource_policy/* resourceQuota */.X }],
    ['PodDisruptionBudget', { groups: ['policy'], read: podDisruptionBudget }],
    ['HorizontalPodAutoscaler', { groups: ['autoscaling'], read: horizontalPodAutoscaler }],
    ['PersistentVolume', { groups: core, read: persistentVolume }],
    ['PersistentVolumeClaim', { groups: core, read: persistentVolumeClaim }],
    ['CustomResourceDefinition', { groups: ['apiextensions.k8s.io'], read: customResourceDefinition }],
]);
/** Groups that are Kubernetes' own: those of the kinds above, and those of workloads. */
const ownGroups = new Set([...[...kinds.values()].flatMap(({ groups }) => groups), ...pod_spec_places/* workloadGroups */.on]);
/** For kinds whose letters are of the wrong case. */
const byLowerCase = new Map([...kinds].map(([kind, builtIn]) => [kind.toLowerCase(), builtIn]));
/** The built-in kind that an object is meant to be. */
const meantKind = (kind, group) => {
    if (group !== undefined && !ownGroups.has(group))
        return undefined;
    return kinds.get(kind) ?? (group === undefined ? undefined : byLowerCase.get(kind.toLowerCase()));
};
/** Rules share what was read: it is found on first use and kept as long as the object. */
const views = new WeakMap();
/**
 * The object as one of the kinds above; undefined for others, also for kinds of the same name in other groups (Knative has a Service of its
 * own). A group that is not known counts as the kind's own: charts print it for the API versions that a cluster has. So does another group of
 * Kubernetes itself (a PodDisruptionBudget of `v1`), and so do letters of the wrong case (`ClusterRolebinding`): the API server refuses both, which is
 * mended by a change of one word, and what the object would do then is what it says now.
 */
const typedObject = (object) => {
    const known = views.get(object);
    if (known !== undefined)
        return known;
    const builtIn = meantKind(object.kind ?? '', object.group);
    if (builtIn === undefined)
        return undefined;
    const view = builtIn.read(object);
    views.set(object, view);
    return view;
};


/***/ }),

/***/ 59539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ wordField),
/* harmony export */   Ij: () => (/* binding */ eitherField),
/* harmony export */   JD: () => (/* binding */ objects),
/* harmony export */   KY: () => (/* binding */ selectorField),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   Rz: () => (/* binding */ mapField),
/* harmony export */   UK: () => (/* binding */ fieldAt),
/* harmony export */   fC: () => (/* binding */ labelField),
/* harmony export */   hQ: () => (/* binding */ booleanField),
/* harmony export */   jT: () => (/* binding */ integerOrTextField),
/* harmony export */   nm: () => (/* binding */ integerField),
/* harmony export */   v$: () => (/* binding */ literals)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _yaml_scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46075);
/* harmony import */ var _label_selector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13546);
/* harmony import */ var _substituted_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30298);




const ABSENT = { state: 'absent' };
const UNKNOWN = { state: 'unknown' };
/** What stands under a path of keys. Below a value that is not a mapping, where only one can be, nothing is known. */
const fieldAt = (place, ...path) => {
    let here = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(place);
    for (const key of path) {
        if (here.state === 'present' && here.node.kind !== 'mapping' && !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(here))
            return UNKNOWN;
        here = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(here, key);
    }
    return here;
};
const unknown = (found) => found.state === 'absent' || found.entry === undefined ? UNKNOWN : { state: 'unknown', entry: found.entry };
const scalarField = (found, read) => {
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(found))
        return ABSENT;
    if (found.state !== 'present')
        return unknown(found);
    const value = read(found.node);
    return value === undefined ? unknown(found) : { ...found, value };
};
const text = (node) => {
    const value = (0,_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarValue */ .U)(node);
    return typeof value === 'string' && !(0,_substituted_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isSubstituted */ .Z)(value) ? value : undefined;
};
const truth = (node) => {
    const value = (0,_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarValue */ .U)(node);
    return typeof value === 'boolean' ? value : undefined;
};
const integer = (node) => {
    const value = (0,_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarValue */ .U)(node);
    return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
};
/** The string under a path. A number or a boolean is none: the API refuses it. */
const textField = (place, ...path) => scalarField(fieldAt(place, ...path), text);
/** The boolean under a path. */
const booleanField = (place, ...path) => scalarField(fieldAt(place, ...path), truth);
/** The integer under a path. */
const integerField = (place, ...path) => scalarField(fieldAt(place, ...path), integer);
/** The `IntOrString` under a path: a port or its name, a count or a percentage. Source: util/intstr IntOrString. */
const integerOrTextField = (place, ...path) => scalarField(fieldAt(place, ...path), node => integer(node) ?? text(node));
/** The string under a path when it is one of a few words; any other is unknown. */
const wordField = (words, place, ...path) => scalarField(fieldAt(place, ...path), node => {
    const value = text(node);
    return words.find(word => word === value);
});
/** Of two places that a field may have, depending on the API version, the one that says more. */
const eitherField = (one, other) => {
    if (one.state === 'present' || other.state === 'absent')
        return one;
    return other.state === 'present' || one.state === 'absent' ? other : one;
};
const listField = (found, read) => {
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(found))
        return { ...ABSENT, items: [], complete: true };
    if (found.state !== 'present' || found.node.kind !== 'sequence')
        return { ...unknown(found), items: [], complete: false };
    const written = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(found);
    const items = written.map(read).filter(item => item !== undefined);
    return { ...found, items, complete: items.length === written.length && !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(found) };
};
/** The list of strings under a path. */
const literals = (place, ...path) => listField(fieldAt(place, ...path), node => {
    const value = text(node);
    return value === undefined ? undefined : { value, node };
});
/** The list of mappings under a path, each read with `read`. What is not known within an item, its own fields tell. */
const objects = (read, place, ...path) => listField(fieldAt(place, ...path), node => (node.kind === 'mapping' ? read(node) : undefined));
/** The map under a path. */
const mapField = (place, ...path) => {
    const found = fieldAt(place, ...path);
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(found))
        return { ...ABSENT, entries: [], complete: true };
    if (found.state !== 'present' || found.node.kind !== 'mapping')
        return { ...unknown(found), entries: [], complete: false };
    const entries = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(found).map(keyedValue);
    return { ...found, entries, complete: !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(found) && entries.every(({ name }) => name !== undefined) };
};
const keyedValue = (entry) => ({
    name: entry.name === undefined || (0,_substituted_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isSubstituted */ .Z)(entry.name) ? undefined : entry.name,
    entry,
    value: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(entry.value),
});
const readSelector = (found, read) => {
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(found))
        return { ...ABSENT, requirements: [], complete: true };
    const isMapping = found.state === 'present' && found.node.kind === 'mapping';
    return isMapping ? { ...found, ...read(found) } : { ...unknown(found), requirements: [], complete: false };
};
/** The `LabelSelector` under a path. Source: meta/v1 LabelSelector. */
const selectorField = (place, ...path) => readSelector(fieldAt(place, ...path), _label_selector_js__WEBPACK_IMPORTED_MODULE_2__/* .labelSelector */ .wb);
/** The plain map of labels under a path, as Services select by it. */
const labelField = (place, ...path) => readSelector(fieldAt(place, ...path), _label_selector_js__WEBPACK_IMPORTED_MODULE_2__/* .mapSelector */ .mg);


/***/ }),

/***/ 46540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ namespace),
/* harmony export */   f: () => (/* binding */ podSecurityLevels)
/* harmony export */ });
/* harmony import */ var _label_selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13546);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59539);


/** What the levels hold pods to, the least first. */
const podSecurityLevels = ['privileged', 'baseline', 'restricted'];
const mode = ({ labels }, name) => ({
    level: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .wordField */ .Hs)(podSecurityLevels, labels, `pod-security.kubernetes.io/${name}`),
    version: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .textField */ .M8)(labels, `pod-security.kubernetes.io/${name}-version`),
});
const namespace = (object) => ({
    kind: 'Namespace',
    object,
    labels: (0,_label_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .labelsAsMap */ .Ar)(object.labels),
    enforce: mode(object, 'enforce'),
    audit: mode(object, 'audit'),
    warn: mode(object, 'warn'),
});


/***/ }),

/***/ 33126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ limitRangeGives),
/* harmony export */   X: () => (/* binding */ resourceQuota),
/* harmony export */   d8: () => (/* binding */ limitRange)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59539);


const limitRangeItem = (node) => ({
    node,
    type: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .textField */ .M8)(node, 'type'),
    default: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .mapField */ .Rz)(node, 'default'),
    defaultRequest: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .mapField */ .Rz)(node, 'defaultRequest'),
    max: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .mapField */ .Rz)(node, 'max'),
    min: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .mapField */ .Rz)(node, 'min'),
});
const limitRange = (object) => ({
    kind: 'LimitRange',
    object,
    limits: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .objects */ .JD)(limitRangeItem, object.node, 'spec', 'limits'),
});
const resourceQuota = (object) => ({
    kind: 'ResourceQuota',
    object,
    hard: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .mapField */ .Rz)(object.node, 'spec', 'hard'),
    scopes: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .literals */ .v$)(object.node, 'spec', 'scopes'),
});
/** Which fields a limit of a container comes from when it sets none, and which a request. Source: plugin/pkg/admission/limitranger. */
const sources = { limit: ['default', 'max'], request: ['defaultRequest', 'default', 'min', 'max'] };
const itemGives = (item, resource, what) => {
    const { type } = item;
    if (type.state === 'present' && type.value !== 'Container')
        return false;
    const limits = sources[what].map(source => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(item[source], resource)).filter(limit => !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(limit));
    if (limits.length === 0)
        return false;
    return type.state !== 'unknown' && limits.some(limit => limit.state === 'present') ? true : 'unknown';
};
/**
 * Whether a LimitRange gives containers a limit (or a request) of a resource when they set none: a limit by `default`, or by `max`, which
 * stands in for it; a request by these as well. `unknown` when a template may say. Source: Kubernetes documentation, Limit Ranges.
 */
const limitRangeGives = ({ limits }, resource, what = 'limit') => {
    const answers = limits.items.map(item => itemGives(item, resource, what));
    if (answers.includes(true))
        return true;
    return answers.includes('unknown') || !limits.complete ? 'unknown' : false;
};


/***/ }),

/***/ 55153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ selectingKinds),
/* harmony export */   wb: () => (/* binding */ patchSignsOf),
/* harmony export */   wf: () => (/* binding */ completenessOf)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88045);
/* harmony import */ var _pod_spec_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51353);



const patchWords = new Set(['patch', 'patches']);
/** True when the file's name says that it holds patches: `patch.yaml`, `deployment_patch.yml`, and every file of a folder `patches`. */
const isPatchFile = (path) => {
    const [name = '', folder = ''] = path.toLowerCase().split('/').reverse();
    return patchWords.has(folder) || name.split(/[^a-z]/u).some(word => patchWords.has(word));
};
/** True for a folder that by custom holds changes to the objects of another, as kustomize's documentation lays them out. */
const isOverlay = (path) => /(?:^|\/)overlays?\//iu.test(path);
/** What kuttl and Chainsaw compare objects of the cluster with: any part of them. `01-assert.yaml`, `chainsaw-step-01-assert-1.yaml`. */
const isAssertion = (path) => /(?:^|\/)(?:\d+-errors|(?:[^/]*-)?assert(?:-[^/]*)?)\.ya?ml$/iu.test(path);
/** Strategic-merge directives: kubectl and kustomize take them out of a patch, the API server knows none of them. */
const directives = ['$patch', '$retainKeys', '$setElementOrder', '$deleteFromPrimitiveList'];
const patchSignsOf = (file, template, companions) => {
    let asked;
    return {
        partsFile: !template && (isPatchFile(file.path) || isAssertion(file.path)),
        directives: directives.some(directive => file.text.includes(directive)),
        template,
        role() {
            asked ??= { role: template ? undefined : (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .kustomizeRole */ .KY)(file.path, companions) };
            return asked.role;
        },
    };
};
/** Kinds whose API demands a selector and labels that match it, so that an object with neither is no whole one. */
const selectingKinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);
const whole = { partial: false, doubtful: false };
const partial = { partial: true, doubtful: false };
/**
 * Tells patches from whole objects. Certain signs come first: a kind whose pods get the rest from elsewhere, directives, a kustomization
 * that names the file, the file's name. What lacks images or selectors without them is a patch where kustomize is at work, else a sketch.
 */
const completenessOf = (head, places, file, signs) => {
    if (isCompletedElsewhere(head) || hasDirective(head, file, signs))
        return partial;
    if (signs.partsFile && signs.role() !== 'resource')
        return partial;
    const isWorkload = (0,_pod_spec_places_js__WEBPACK_IMPORTED_MODULE_2__/* .templatePathOf */ .ZM)(head) !== undefined;
    let doubtful = true;
    if (places.some(place => !place.isPart && lacksAllImages(place))) {
        // Operators merge containers by their name; a chart's container gets its image from another template.
        if (!isWorkload || signs.template)
            return partial;
        doubtful = !hasWhatSelects(head, places);
    }
    else if (signs.template || !lacksWhatApiDemands(head, places))
        return whole;
    const role = signs.role();
    if (role === 'patch')
        return partial;
    return { partial: role === 'neighbour' || (role === undefined && isOverlay(file.path)), doubtful };
};
const hasDirective = (head, file, signs) => {
    const { start, end } = head.node.range;
    return signs.directives && directives.some(directive => file.text.slice(start, end).includes(directive));
};
const isCompletedElsewhere = ({ group, kind }) => group === 'tekton.dev' || (group === 'argoproj.io' && kind !== 'Rollout') || kind === 'SidecarSet';
const lacksWhatApiDemands = ({ kind, node }, places) => kind !== undefined &&
    selectingKinds.has(kind) &&
    (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'spec', 'selector').state === 'absent' &&
    places.every(place => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(place.metadata, 'labels').state === 'absent');
/** A patch has no reason to say which pods are the workload's, and what they are called. Without images it is the sketch of a whole object. */
const hasWhatSelects = ({ kind, node }, places) => kind !== undefined &&
    selectingKinds.has(kind) &&
    (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'spec', 'selector').state !== 'absent' &&
    places.every(place => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(place.metadata, 'labels').state !== 'absent');
/** Every container needs an image; a patch that changes other fields names the container only. */
const lacksAllImages = ({ node, containers }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'containers').state !== 'unknown' && containers.every(container => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(container.node, 'image')));


/***/ }),

/***/ 51353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F8: () => (/* binding */ groupOf),
  M_: () => (/* binding */ holdsNoPods),
  mU: () => (/* binding */ isSearched),
  LO: () => (/* binding */ podSpecPlaces),
  ZM: () => (/* binding */ templatePathOf),
  on: () => (/* binding */ workloadGroups)
});

// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/nodes.js
var nodes = __webpack_require__(91910);
;// CONCATENATED MODULE: ./build/artifacts/kubernetes/pod-parts.js


/** A custom resource has a group with a domain. Why not OpenShift's: its SecurityContextConstraints allow something, and make nothing. */
const hasOperators = (group) => group?.includes('.') === true && !group.endsWith('openshift.io');
/** Fields that the security context of a container has and that of a pod has not. Source: API reference, `SecurityContext`, `PodSecurityContext`. */
const ofContainersOnly = new Set([
    'privileged',
    'allowPrivilegeEscalation',
    'capabilities',
    'readOnlyRootFilesystem',
    'procMount',
]);
const isOfContainer = (context) => context.entries.some(({ name = '' }) => ofContainersOnly.has(name));
/** Switches of a pod. Only where they are on: off they say nothing, and the key may be another's. */
const switches = ['hostNetwork', 'hostPID', 'hostIPC'];
const hasHostPath = (node) => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(node, 'volumes')).some(item => (0,lookup/* mappingAt */.oh)(item, 'hostPath') !== undefined);
/** What of the parts of a container rules ask for that stands beside its security context. Why not its image: the operator makes the rest of the container. */
const besides = ['name', 'env', 'volumeMounts'].map(key => [key, key]);
const written = (node, key) => ((0,lookup/* mappingAt */.oh)(node, key) === undefined ? undefined : key);
/**
 * The parts of a pod that stand in a mapping of a custom resource, for its operator to merge into pods that it makes: Strimzi's `kafkaContainer`, Tekton's
 * `stepTemplate`, Spark's `driver`, the `podSecurityContext` of many. Known by the names and fields that the API of Kubernetes itself has. Undefined where there are none.
 */
const podParts = (node, key, group) => {
    if (!hasOperators(group))
        return undefined;
    const names = new Map(switches.filter(name => (0,lookup/* booleanAt */.CR)(node, name) === true).map(name => [name, name]));
    if (hasHostPath(node))
        names.set('volumes', 'volumes');
    const ofPod = written(node, 'podSecurityContext');
    const plain = written(node, 'securityContext');
    const context = plain === undefined ? undefined : (0,lookup/* mappingAt */.oh)(node, plain);
    const isContainer = context !== undefined && (ofPod !== undefined || isOfContainer(context));
    const own = written(node, 'containerSecurityContext') ?? (isContainer ? plain : undefined);
    const ofContainer = new Map(own === undefined ? [] : [...besides, [own, 'securityContext']]);
    const podContext = ofPod ?? (isContainer ? undefined : plain);
    if (podContext !== undefined)
        names.set(podContext, 'securityContext');
    if (names.size === 0 && own === undefined)
        return undefined;
    return {
        node: (0,nodes/* renamedMapping */.nB)(node, names),
        metadata: undefined,
        isPart: true,
        // Why also without one of its own: what a pod says, it says for its containers.
        containers: [{ list: 'containers', index: 0, node: (0,nodes/* renamedMapping */.nB)(node, ofContainer), givenName: key }],
    };
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/pod-spec-places.js


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
const templatePathsByLowerCase = new Map([...templatePaths].map(([kind, path]) => [kind.toLowerCase(), path]));
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
    if (path === undefined && group !== undefined && workloadGroups.has(group)) {
        // Letters of the wrong case, which the API server refuses; it is known what is meant.
        const meant = templatePathsByLowerCase.get(kind.toLowerCase());
        if (meant !== undefined)
            return meant;
    }
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
/** Built-in kinds of which no part is a pod, by their groups. What is in none of them is searched, as kinds are that nobody knows. Source: API reference. */
const podlessKinds = new Map([
    ['', new Set(['Service', 'ServiceAccount', 'Namespace', 'PersistentVolume', 'PersistentVolumeClaim', 'LimitRange', 'ResourceQuota'])],
    ['rbac.authorization.k8s.io', new Set(['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'])],
    ['networking.k8s.io', new Set(['NetworkPolicy', 'Ingress', 'IngressClass'])],
    ['policy', new Set(['PodDisruptionBudget'])],
    ['autoscaling', new Set(['HorizontalPodAutoscaler'])],
    ['storage.k8s.io', new Set(['StorageClass', 'CSIDriver'])],
    ['scheduling.k8s.io', new Set(['PriorityClass'])],
]);
const isPodless = ({ kind, group }) => kind !== undefined && group !== undefined && podlessKinds.get(group)?.has(kind) === true;
/** Below this depth of a custom resource no pod spec is looked for. The deepest known (an OLM ClusterServiceVersion) is at 8. */
const maxDepth = 24;
/**
 * The pod specs of an object. Built-in kinds have theirs at one path; in any other kind every mapping counts that has a list of containers,
 * the steps of a Tekton task or the container of an Argo Workflows template, or parts of a pod (`podParts`), unless the kind holds schemas, patterns or values.
 */
const podSpecPlaces = (head) => {
    const path = templatePathOf(head);
    if (path !== undefined)
        return templatePlace((0,lookup/* mappingAt */.oh)(head.node, ...path));
    return isSearched(head) && !isPodless(head) ? searchPodSpecs(head) : [];
};
/** True for a kind of which every part is searched for pod specs. */
const isSearched = (head) => templatePathOf(head) === undefined && !holdsNoPods(head);
/** Kinds of such groups that hold objects as they will be. */
const holdsObjects = new Set(['apiextensions.crossplane.io/Composition', 'apiextensions.crossplane.io/CompositionRevision']);
/** True for kinds that hold schemas, patterns, patches, values or data, in which something looks like a pod or an image and is none. */
const holdsNoPods = ({ kind, group }) => !holdsObjects.has(`${group}/${kind}`) &&
    ((kind !== undefined && nonWorkloadKinds.has(kind)) ||
        (group !== undefined && nonWorkloadGroups.some(other => group === other || group.endsWith(`.${other}`))));
const templatePlace = (template) => {
    const spec = (0,lookup/* mappingAt */.oh)(template, 'spec');
    return spec === undefined
        ? []
        : [{ node: spec, metadata: (0,lookup/* mappingAt */.oh)(template, 'metadata'), containers: podContainers(spec), isPart: false }];
};
const lists = ['containers', 'initContainers', 'ephemeralContainers'];
const podContainers = (spec) => inSourceOrder(lists.flatMap(list => containersIn((0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(spec, list)), list)));
const containersIn = (items, list) => items.flatMap((node, index) => (node.kind === 'mapping' ? [{ list, index, node, givenName: undefined }] : []));
const inSourceOrder = (containers) => containers.toSorted((a, b) => a.node.range.start - b.node.range.start);
/** Goes through what is written in the object, not through aliases: their targets are written somewhere, too. A container is gone through by whoever asks for it. */
function* searchPodSpecs({ node: root, group: own }) {
    const pending = [{ node: root, parent: undefined, key: undefined, group: own, depth: 0 }];
    const found = new Set();
    for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
        const { node, parent, depth } = visit;
        if (found.has(node))
            continue;
        const group = heldGroup(node) ?? visit.group;
        const places = node.kind === 'mapping' ? placesAt(node, visit, group) : [];
        // Why not all: the containers of a set are those of its template.
        yield* places.filter(({ containers }) => containers.length === 0 || containers.some(container => !found.has(container.node)));
        for (const container of places.flatMap(({ containers }) => containers))
            found.add(container.node);
        if (depth === maxDepth)
            continue;
        const around = node.kind === 'mapping' ? node : parent;
        for (const below of membersOf(node, visit.key).toReversed())
            pending.push({ ...below, parent: around, group, depth: depth + 1 });
    }
}
/** What a mapping is of a pod: the spec of one, the spec that templates share, or parts. */
const placesAt = (node, { parent, key }, group) => {
    const containers = customContainers(node, group);
    const shared = group === 'argoproj.io' && holdsWorkflowTemplates(node) ? [{ node, metadata: undefined, containers: [], isPart: false }] : [];
    if (containers !== undefined)
        return [{ node, metadata: (0,lookup/* mappingAt */.oh)(parent, 'metadata'), containers, isPart: false }, ...shared];
    if (shared.length > 0)
        return shared;
    const parts = podParts(node, key, group);
    return parts === undefined ? [] : [parts];
};
/** The group of a mapping that is an object by itself. */
const heldGroup = (node) => node.kind === 'mapping' && (0,lookup/* stringAt */.bX)(node, 'kind') !== undefined ? groupOf((0,lookup/* stringAt */.bX)(node, 'apiVersion')) : undefined;
/** An Argo Workflow's spec: its volumes and host namespaces are those of every template's pod. */
const holdsWorkflowTemplates = (node) => node.entries.some(entry => entry.name === 'templates' && entry.value.kind === 'sequence');
/** What stands in a node, with its key; items of a list have the key of the list. */
const membersOf = (node, key) => {
    if (node.kind === 'mapping')
        return node.entries.map(({ name, value }) => ({ node: value, key: name }));
    return node.kind === 'sequence' ? node.items.map(item => ({ node: item, key })) : [];
};
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
const listed = (node, key) => containersIn((0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(node, key)), 'containers');
/** The items of a list that is written in a mapping itself, not merged into it; the list may be an alias. */
const ownItems = (node, list) => (0,lookup/* itemsOf */.S3)(node.entries.find(entry => entry.name === list)?.value);
const namesImages = (node, list) => ownItems(node, list).some(item => hasScalar(item, 'image'));
/**
 * True for a list of mappings of which one has an image, or all the given key, as containers do and schemas or patterns of containers do
 * not. Why one: an item that is not a container must not hide the others.
 */
const isListOfContainers = (node, list, key) => {
    const items = ownItems(node, list);
    return namesImages(node, list) || (items.length > 0 && items.every(item => hasScalar(item, key)));
};
const hasScalar = (item, key) => {
    const node = (0,lookup/* deref */.LA)(item);
    if (node?.kind !== 'mapping')
        return false;
    const found = (0,lookup/* lookup */.$I)(node, key);
    return found.state === 'unknown' || (found.state === 'present' && found.node.kind === 'scalar');
};
/** `container`, `script` and `containerSet` of an Argo Workflows template, with its init containers and sidecars. */
const workflowTemplateContainers = (node) => {
    const mains = ['container', 'script'].flatMap(key => {
        const main = (0,lookup/* mappingAt */.oh)(node, key);
        return main !== undefined && hasScalar(main, 'image') ? [main] : [];
    });
    const set = (0,lookup/* mappingAt */.oh)(node, 'containerSet');
    const inSet = set !== undefined && isListOfContainers(set, 'containers', 'image') ? listed(set, 'containers') : [];
    if (mains.length === 0 && inSet.length === 0)
        return undefined;
    const givenName = (0,lookup/* stringAt */.bX)(node, 'name');
    return inSourceOrder([
        ...mains.map((main, index) => ({ list: 'containers', index, node: main, givenName })),
        ...inSet,
        ...containersIn((0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(node, 'initContainers')), 'initContainers'),
        ...listed(node, 'sidecars'),
    ]);
};


/***/ }),

/***/ 55939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ kustomizationNames),
/* harmony export */   o: () => (/* binding */ kustomizationsIn)
/* harmony export */ });
/**
 * What a file must be called to be the kustomization of its folder. Source: kustomize, `api/konfig`, `RecognizedKustomizationFileNames`.
 */
const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** Where the kustomization of a folder may lie; the folder is named without a slash at its end. */
const kustomizationsIn = (folder) => kustomizationNames.map(name => (folder === '' ? name : `${folder}/${name}`));


/***/ }),

/***/ 31145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ bakeParts),
/* harmony export */   Ie: () => (/* binding */ bakeTargets),
/* harmony export */   pP: () => (/* binding */ isBakeText)
/* harmony export */ });
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84054);
/* harmony import */ var _compose_interpolate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54339);
/* harmony import */ var _made_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94137);



const isJson = (path) => path.toLowerCase().endsWith('.json');
/** Targets are what is built. Source: Docker's documentation, "Bake file reference". */
const isBakeText = (path, text) => isJson(path) ? /"target"\s*:\s*\{/u.test(text) : /^[\uFEFF \t]*target[ \t]+"[^"\n]{1,200}"[ \t]*\{/mu.test(text);
/** A string, or a comment; strings with what is filled into them end at their own quote. Source: HCL syntax specification. */
const stringOrComment = /"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/gu;
/** The text without its comments, of the same length. */
const withoutComments = (text) => text.replaceAll(stringOrComment, found => (found.startsWith('"') ? found : found.replaceAll(/[^\n]/gu, ' ')));
/** The same with all strings blank, so that braces are those of blocks. */
const withoutStrings = (text) => text.replaceAll(/"(?:[^"\\\n]|\\.)*"/gu, found => `"${' '.repeat(Math.max(0, found.length - 2))}"`);
/** Where a block ends that begins behind a brace; the end of the text where none does. */
const endOfBlock = (bare, start) => {
    let depth = 1;
    for (let at = start; at < bare.length; at += 1) {
        if (bare[at] === '{')
            depth += 1;
        if (bare[at] === '}')
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return bare.length;
};
const target = /^[\uFEFF \t]*target[ \t]+"([^"\n]{0,200})"[ \t]*\{/gmu;
const argsBlock = /(?:^|[\n;{])[ \t]*args[ \t]*=[ \t]*\{/gu;
const jsonArgs = /"args"\s*:\s*\{/gu;
const assignment = /(?:^|[\n,{])[ \t]*"?([A-Za-z_][\w.-]{0,200})"?[ \t]*[=:][ \t]*("(?:[^"\\\n]|\\.)*"|[^\n,]*)/gu;
/** What a value is, as far as the file says it: a text, with marks for what is filled in. */
const textOf = (written) => written.startsWith('"') ? written.slice(1, -1).replaceAll(/[$%]\{[^}]*\}/gu, _compose_interpolate_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownMark */ .g1) : _compose_interpolate_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownMark */ .g1;
/** More targets and arguments than a definition has are not looked at. */
const maxArguments = 2_000;
/** The arguments of the builds in a part of the text, with their places. */
function* argumentsIn({ text, bare }, { start, end }, inJson) {
    let last = 0;
    for (const found of inJson ? text.slice(start, end).matchAll(jsonArgs) : bare.slice(start, end).matchAll(argsBlock)) {
        const from = start + found.index + found[0].length;
        // Why: blocks that never end would be gone through once for each that begins in them.
        if (from < last)
            continue;
        last = endOfBlock(bare, from);
        for (const { 0: whole, 1: name = '', 2: written = '', index } of text.slice(from, last).matchAll(assignment)) {
            const begin = from + index + whole.search(/["\w]/u);
            const range = { start: begin, end: from + index + whole.trimEnd().length };
            const value = `${name}=${textOf(written.trim())}`;
            yield { text: text.slice(range.start, range.end), range, value: _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_2__/* .MappedText */ .D.standing(value, range) };
        }
    }
}
function* targetsIn({ text, bare }) {
    let end = 0;
    for (const { 0: head, 1: name = '', index } of text.matchAll(target)) {
        if (index < end)
            continue;
        const start = index + head.length;
        end = endOfBlock(bare, start);
        yield { start, end, name };
    }
}
const quoted = /"(?:[^"\\\n]|\\.)*"/gu;
const settingNames = ['tags', 'context', 'dockerfile', 'dockerfile-inline', 'target', 'args', 'inherits', 'matrix'];
const setting = new RegExp(String.raw `(?:^|[\n;])[ \t]*"?(${settingNames.join('|')})"?[ \t]*=[ \t]*`, 'gu');
const mapKey = /(?:^|[\n,{])[ \t]*"?([A-Za-z_][\w.-]{0,200})"?[ \t]*[=:]/gu;
/** Where a value ends: behind its bracket, or with the line. */
const endOfValue = (bare, start, end) => {
    const open = bare[start] ?? '';
    if (open !== '[' && open !== '{')
        return Math.min(end, bare.indexOf('\n', start) === -1 ? end : bare.indexOf('\n', start));
    let depth = 0;
    for (let at = start; at < end; at += 1) {
        if ('[{'.includes(bare[at] ?? ' '))
            depth += 1;
        if (']}'.includes(bare[at] ?? ' '))
            depth -= 1;
        if (depth === 0)
            return at + 1;
    }
    return end;
};
/** Texts, and nothing that is worked out: a call, a variable, two texts put together. */
const textsIn = (written) => /^[\s[\],]*$/u.test(written.replaceAll(quoted, '')) ? [...written.matchAll(quoted)].map(([text]) => textOf(text)) : undefined;
const settingsIn = ({ text, bare }, { start, end }) => {
    const found = new Map();
    let last = start;
    for (const { 0: head, 1: name = '', index } of bare.slice(start, end).matchAll(setting)) {
        const from = start + index + head.length;
        if (start + index < last)
            continue;
        last = endOfValue(bare, from, end);
        const written = text.slice(from, last);
        found.set(name, written.startsWith('{') ? [...written.slice(1).matchAll(mapKey)].map(([, key = '']) => key) : textsIn(written));
    }
    return found;
};
/** More targets are not looked at. */
const maxTargets = 1_000;
const entriesIn = (node) => typeof node === 'object' && node !== null ? Object.entries(node) : [];
const jsonSettings = (node) => new Map(entriesIn(node)
    .flatMap(([name, value]) => (settingNames.includes(name) ? [[name, value]] : []))
    .map(([name, value]) => {
    if (typeof value === 'string')
        return [name, [textOf(JSON.stringify(value))]];
    if (Array.isArray(value))
        return [name, value.every(item => typeof item === 'string') ? value.map(item => textOf(`"${item}"`)) : undefined];
    return [name, typeof value === 'object' && value !== null ? Object.keys(value) : undefined];
}));
const jsonTargets = (text) => {
    try {
        const root = JSON.parse(text.replace(/^\uFEFF/u, ''));
        const targets = typeof root === 'object' && root !== null && 'target' in root ? root.target : undefined;
        return new Map(entriesIn(targets)
            .slice(0, maxTargets)
            .map(([name, node]) => [name, jsonSettings(node)]));
    }
    catch {
        return new Map();
    }
};
/**
 * The settings of targets with those that they inherit; undefined of one that inherits from what is not in the file, or from itself. Source: "Bake file
 * reference", `inherits`.
 */
class InheritedSettings {
    #targets;
    /** Why kept from the beginning of the search: what comes back to itself has no settings. */
    #known = new Map();
    constructor(targets) {
        this.#targets = targets;
    }
    of(name) {
        if (this.#known.has(name))
            return this.#known.get(name);
        this.#known.set(name, undefined);
        const own = this.#targets.get(name);
        const parents = [...new Set(own?.get('inherits'))].map(parent => this.of(parent));
        const isWorkedOut = own?.has('inherits') === true && own.get('inherits') === undefined;
        const isKnown = own !== undefined && !isWorkedOut && !parents.includes(undefined);
        const all = isKnown ? new Map([...parents.flatMap(parent => [...(parent ?? [])]), ...own]) : undefined;
        this.#known.set(name, all);
        return all;
    }
}
/** What the targets of a bake file build, as far as they say it: what is worked out, and what another file has, is left out. */
const bakeTargets = (file) => {
    const text = isJson(file.path) ? file.text : withoutComments(file.text);
    const blocks = { text, bare: withoutStrings(text) };
    const targets = isJson(file.path)
        ? jsonTargets(text)
        : new Map([...targetsIn(blocks)].slice(0, maxTargets).map(part => [part.name, settingsIn(blocks, part)]));
    const settings = new InheritedSettings(targets);
    return [...targets.keys()].flatMap(name => {
        const all = settings.of(name);
        const textAt = (key, otherwise) => (all?.has(key) ? all.get(key)?.[0] : otherwise);
        const [context, dockerfile, target] = [textAt('context', '.'), textAt('dockerfile', 'Dockerfile'), textAt('target', '')];
        const tags = all?.get('tags');
        const isOther = all === undefined || all.has('dockerfile-inline') || all.has('matrix');
        if (isOther || context === undefined || dockerfile === undefined || target === undefined || tags === undefined)
            return [];
        return [{ tags, context, dockerfile, target: target || undefined, set: all.get('args') ?? [] }];
    });
};
/** The arguments that targets hand to their builds, each as one of the command that bake makes of them. */
const bakeParts = (file) => {
    const inJson = isJson(file.path);
    const text = inJson ? file.text : withoutComments(file.text);
    const blocks = { text, bare: withoutStrings(text) };
    const items = [];
    for (const part of inJson ? [{ start: 0, end: text.length }] : targetsIn(blocks)) {
        for (const item of argumentsIn(blocks, part, inJson)) {
            if (items.length >= maxArguments)
                break;
            items.push({ ...item, value: _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_2__/* .MappedText */ .D.standing('--build-arg', item.range) }, item);
        }
    }
    return (0,_made_command_js__WEBPACK_IMPORTED_MODULE_1__/* .madeCommand */ .H)(file, {
        title: 'The definition of builds',
        machine: 'unknown',
        node: undefined,
        range: { start: 0, end: text.length },
        program: ['docker', 'build'],
        words: items,
    });
};


/***/ }),

/***/ 38968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ imageNodeOf),
/* harmony export */   z: () => (/* binding */ jobImage)
/* harmony export */ });
/* harmony import */ var _images_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94815);
/* harmony import */ var _images_image_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1059);
/* harmony import */ var _images_partial_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92735);



const scheme = /^docker:\/\//iu;
/** The image that a scalar names; none where an action's `uses` or `image` names something else: another repository, a Dockerfile. */
const jobImage = (node, place) => {
    if (node?.kind !== 'scalar')
        return [];
    const { range, text } = (0,_images_image_text_js__WEBPACK_IMPORTED_MODULE_2__/* .imageText */ .f)(node);
    const prefix = scheme.exec(text)?.[0].length ?? 0;
    if ((place.role === 'action' && prefix === 0) || text.length === prefix)
        return [];
    return [{ ...place, node, text: text.slice(prefix), range: { start: range.start + prefix, end: range.end } }];
};
/** Expressions of GitHub, variables of GitLab. */
const variable = /\$\{\{[^{}\n]{0,500}\}\}|\$\{[^{}\n]{0,200}\}|\$[A-Za-z_]\w{0,100}/gu;
/** A job's image for rules about images. */
const imageNodeOf = ({ node, text, range, subject, scope }) => {
    const pattern = text.replaceAll(variable, _images_partial_image_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownPart */ .QH);
    const reference = pattern.includes(_images_partial_image_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownPart */ .QH) ? undefined : (0,_images_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_)(text);
    const partial = reference ? undefined : (0,_images_partial_image_js__WEBPACK_IMPORTED_MODULE_1__/* .partialImage */ .fm)(pattern);
    return {
        place: 'job',
        range,
        subject,
        scope,
        text,
        reference,
        ...(partial && { partial }),
        builtHere: false,
        literal: !node.opaque && reference !== undefined && node.value.endsWith(text),
    };
};


/***/ }),

/***/ 94137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ madeCommand)
/* harmony export */ });
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84054);
/* harmony import */ var _shell_parse_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5219);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77609);



/** A file whose settings a tool makes one command of, as a pipeline with that one step. */
const madeCommand = (file, { title, machine, node, range, program, words }) => {
    const start = { start: range.start, end: range.start };
    const command = program.map(text => ({ text, range: start, value: _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_2__/* .MappedText */ .D.standing(text, start) }));
    const script = words.length === 0 ? undefined : (0,_shell_parse_exec_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExecForm */ .j)([...command, ...words], range);
    const job = { title, subject: '', scope: { start: 0, end: file.text.length }, machine, mayFail: false, file };
    return { steps: script === undefined ? [] : [(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepOf */ .cg)(job, { node, scripts: [script] })], images: [], called: [] };
};


/***/ }),

/***/ 79998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ pipelineScalars)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73465);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69210);
/* harmony import */ var _yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46075);




/** More nodes of a pipeline are not looked at. */
const maxVisits = 50_000;
const scalarTexts = (holder, key) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(holder, key)).flatMap(({ name, value }) => {
    const text = (0,_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(value);
    const isPlain = name !== undefined && text !== undefined && text !== null && !String(text).includes('${{');
    return isPlain ? [[name, String(text)]] : [];
});
const valueIn = (scope, name) => {
    for (let at = scope; at !== undefined; at = at.outer) {
        const value = at.own.get(name);
        if (value !== undefined)
            return value;
    }
    return undefined;
};
const asFolder = (path) => {
    const plain = path.replace(/^\.\//u, '').replace(/\/+$/u, '');
    return plain === '' || plain === '.' ? '' : `${plain}/`;
};
/** What a mapping of a pipeline says for the scripts within it: variables, and the folder they run in. */
const within = (mapping, { variables, folder }) => {
    const own = [...scalarTexts(mapping, 'env'), ...scalarTexts(mapping, 'variables')];
    const run = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(mapping, 'working-directory') ??
        (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(mapping, 'defaults', 'run', 'working-directory') ??
        (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(mapping, 'workingDirectory');
    return {
        variables: own.length > 0 ? { own: new Map(own), outer: variables } : variables,
        folder: run === undefined || run.includes('${{') ? folder : asFolder(run),
    };
};
const membersOf = (node, visit) => {
    if (node.kind === 'sequence')
        return node.items.map(item => ({ ...visit, node: item }));
    if (node.kind !== 'mapping')
        return [];
    const inner = within(node, visit);
    return node.entries.map(({ name, value }) => ({ ...inner, key: name, node: value }));
};
/** The variables by their own names, and as expressions of a pipeline name them: `env.NAME`. */
const shellVariables = (variables) => name => valueIn(variables, name) ?? valueIn(variables, name.replace(/^(?:env|vars|variables)_/u, ''));
/** The scalars of a pipeline that somebody wants, in source order, each once however many aliases repeat it. */
const pipelineScalars = (root, wanted) => {
    const found = [];
    const seen = new Set();
    const pending = root === undefined ? [] : [{ node: root, key: undefined, variables: undefined, folder: undefined }];
    for (let visit = pending.pop(), visits = 0; visit !== undefined && visits < maxVisits; visit = pending.pop(), visits += 1) {
        const node = (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(visit.node);
        if (node === undefined || seen.has(node))
            continue;
        seen.add(node);
        const { key, variables, folder } = visit;
        if (node.kind === 'scalar' && wanted(node, key))
            found.push({ node, key, variables: shellVariables(variables), folder });
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_3__/* .appendAll */ .u)(pending, membersOf(node, visit).toReversed());
    }
    return found;
};


/***/ }),

/***/ 47203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   Lg: () => (/* binding */ constantsOf),
/* harmony export */   lU: () => (/* binding */ scriptIn)
/* harmony export */ });
/* harmony import */ var _text_indentation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29152);
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84054);
/* harmony import */ var _compose_scalar_range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54538);



/** `${{ matrix.env }}`. */
const workflowExpressions = /\$\{\{([^{}\n]{0,500})\}\}/gu;
/** `$(NAME)`, `${NAME}` and the dollar that make takes away. */
const makeVariables = /\$\(([A-Za-z_][\w.-]{0,100})\)|\$\$/gu;
/** `{{ NAME }}`. */
const justVariables = /\{\{([^{}\n]{0,500})\}\}/gu;
/** In a file that the shell itself reads. */
const nothing = /(?!)/gu;
/** `matrix.env` as the name of a variable of the shell. */
const variableName = (expression) => expression
    .trim()
    .replaceAll(/\W+/gu, '_')
    .replace(/^(?=\d)/u, '_') || 'unknown';
const copyInto = (builder, text, start, placeholders) => {
    let done = 0;
    for (const match of text.matchAll(placeholders)) {
        const span = { start: start + match.index, end: start + match.index + match[0].length };
        builder.copy(text.slice(done, match.index), start + done);
        builder.stand(match[0] === '$$' ? '$' : `\${${variableName(match[1] ?? '')}}`, span);
        done = match.index + match[0].length;
    }
    builder.copy(text.slice(done), start + done);
};
const linesOf = (text, start) => {
    const lines = [];
    for (let at = 0; at < text.length;) {
        const end = text.indexOf('\n', at);
        const next = end === -1 ? text.length : end + 1;
        lines.push({ text: text.slice(at, next), start: start + at });
        at = next;
    }
    return lines;
};
/** A line of a script, with the break at its end as the shell sees it. */
const copyLine = (builder, line, start, placeholders) => {
    const body = line.replace(/\r?\n$/u, '');
    copyInto(builder, body, start, placeholders);
    if (body !== line)
        builder.stand('\n', { start: start + body.length, end: start + line.length });
};
/** The script that a scalar of a pipeline holds, exact for literal blocks and for words on one line that no escape hides. */
const scriptIn = (file, scalar) => {
    const { start, end } = scalar.range;
    const builder = new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_0__/* .MappedTextBuilder */ .Y();
    const plainStart = (0,_compose_scalar_range_js__WEBPACK_IMPORTED_MODULE_1__/* .valueStart */ .s)(file, scalar);
    if (scalar.style === 'literal') {
        const [, ...lines] = linesOf(file.text.slice(start, end), start);
        const indent = lines.reduce((least, line) => (line.text.trim() === '' ? least : Math.min(least, (0,_text_indentation_js__WEBPACK_IMPORTED_MODULE_2__/* .indentationOf */ .n)(line.text))), end - start);
        for (const line of lines) {
            const cut = Math.min(indent, Math.max(0, line.text.length - 1));
            copyLine(builder, line.text.slice(cut), line.start + cut, workflowExpressions);
        }
    }
    else if (plainStart !== undefined)
        copyInto(builder, scalar.value, plainStart, workflowExpressions);
    else
        builder.stand(scalar.value.replaceAll(workflowExpressions, (_, expression) => `\${${variableName(expression)}}`), scalar.range);
    return builder.build(start);
};
/** What a unit of systemd runs: the values of its `Exec\u2026=` lines, without what systemd takes from their beginning. Source: systemd.service(5). */
const startedByUnit = /^Exec(?:StartPre|StartPost|Start)[ \t]*=[ \t]*[-@:+!|]{0,5}/u;
/** The lines that begin with one of these, one after the other with those that continue them, without what stands at their beginnings. */
const linesBehind = ({ text }, beginning, placeholders) => {
    const builder = new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_0__/* .MappedTextBuilder */ .Y();
    let continues = false;
    for (const line of linesOf(text, 0)) {
        const prefix = continues ? 0 : beginning.exec(line.text)?.[0].length;
        if (prefix === undefined)
            continue;
        copyLine(builder, line.text.slice(prefix), line.start + prefix, placeholders);
        continues = line.text.trimEnd().endsWith('\\');
    }
    return builder.build(0);
};
/** `sh 'kubectl apply -f x'`, `sh """\u2026"""`, `sh(script: "\u2026", returnStdout: true)`, `bat`. Source: Jenkins, "Pipeline: Nodes and Processes". */
const handedToShell = /\bsh\s{0,9}\(?\s{0,9}(?:script\s{0,9}:\s{0,9})?(?:'''([\s\S]{0,20000}?)'''|"""([\s\S]{0,20000}?)"""|'((?:[^'\\\n]|\\.){0,2000})'|"((?:[^"\\\n]|\\.){0,2000})")/gu;
/** `agent { docker { args '-v /x:/x' } }`, `image.inside('--privileged')`, `image.withRun("-p 80:80")`. Source: Jenkins, "Using Docker with Pipeline". */
const handedToDocker = /\b(?:args\s{1,9}|(?:inside|withRun|run)\s{0,9}\(\s{0,9})(?:'((?:[^'\\\n]|\\.){0,2000})'|"((?:[^"\\\n]|\\.){0,2000})")/gu;
const jenkinsScripts = ({ text }) => {
    const builder = new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_0__/* .MappedTextBuilder */ .Y();
    for (const { 0: whole, 1: one, 2: two, index } of text.includes('docker') ? text.matchAll(handedToDocker) : []) {
        const options = one ?? two ?? '';
        const start = index + whole.lastIndexOf(options);
        if (!options.startsWith('-'))
            continue;
        const end = { start: start + options.length, end: start + options.length };
        builder.stand('docker create ', { start, end: start }).copy(options, start).stand('\n', end);
    }
    for (const { 0: whole, 1: one, 2: two, 3: three, 4: four, index } of text.matchAll(handedToShell)) {
        const script = one ?? two ?? three ?? four ?? '';
        const start = index + whole.lastIndexOf(script);
        builder.copy(script, start).stand('\n', { start: start + script.length, end: start + script.length });
    }
    return builder.build(0);
};
/** What a shell runs of a script. */
const scriptOf = (file, form) => {
    switch (form) {
        case 'shell':
            return linesBehind(file, /^/u, nothing);
        case 'make':
            return linesBehind(file, /^\t[\t @+-]*/u, makeVariables);
        case 'just':
            return linesBehind(file, /^[ \t]+[ \t@-]*/u, justVariables);
        case 'procfile':
            return linesBehind(file, /^[\w-]{1,100}:[ \t]*/u, nothing);
        case 'unit':
            return linesBehind(file, startedByUnit, nothing);
        case 'jenkins':
            return jenkinsScripts(file);
    }
};
/** Variables that a makefile or a justfile sets to constant text, lists included. */
const constantsOf = ({ text }, form) => {
    const assignments = form === 'make' ? makeAssignment : form === 'just' ? justAssignment : nothing;
    return new Map([...text.matchAll(assignments)].map(([, name = '', value = '']) => [name, value]));
};
const makeAssignment = /^\uFEFF?(?:export[ \t]+)?([A-Za-z_]\w{0,100})[ \t]*(?:\?|::?)?=[ \t]*([\w./:@+,*-][\w./:@+,* \t-]{0,500}?)[ \t]*$/gmu;
const justAssignment = /^(?:export[ \t]+)?([A-Za-z_][\w-]{0,100})[ \t]*:=[ \t]*["']([\w./:@+,* \t-]{1,500})["'][ \t]*$/gmu;


/***/ }),

/***/ 10822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ containerScripts)
/* harmony export */ });
/* harmony import */ var _shell_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85005);
/* harmony import */ var _shell_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86055);


/**
 * A word that says that a script is about containers: engines, builders, registries' clients, scanners, signers. Scripts without one are not
 * parsed: most scripts of pipelines compile and test.
 */
const aboutContainers = /\b(?:dockerd?|podman|nerdctl|buildah|buildctl|img|kaniko|executor|ko|jib|pack|skopeo|oras|crane|regctl|helm|trivy|grype|syft|snyk|clair|anchore|anchorectl|twistcli|wizcli|sysdig|cosign|notation|gh|slsa|mvnw?|gradlew?|bake)\b/iu;
/** What a shell runs of a text about containers; none of another text, nor of one that no shell reads. `around`: where words may come from besides. */
const containerScripts = (text, variables = _shell_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .noVariables */ .C, around = text.text) => {
    if (!aboutContainers.test(around))
        return [];
    const script = (0,_shell_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShellScript */ .N)(text, variables);
    return script === undefined ? [] : [script];
};


/***/ }),

/***/ 77609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YO: () => (/* binding */ mayFail),
/* harmony export */   cg: () => (/* binding */ stepOf),
/* harmony export */   tn: () => (/* binding */ githubMachine),
/* harmony export */   z_: () => (/* binding */ optionSteps),
/* harmony export */   zb: () => (/* binding */ ScriptReader),
/* harmony export */   zl: () => (/* binding */ githubSteps)
/* harmony export */ });
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84054);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _pipeline_scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79998);
/* harmony import */ var _script_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47203);
/* harmony import */ var _scripts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10822);





/** Shells whose language is that of the commands that are looked at. Source: GitHub documentation, "Workflow syntax", `shell`. */
const isPosix = (shell) => shell === undefined || /^(?:bash|sh|zsh)\b/u.test(shell);
/** Reads the scripts of one file, each with the variables that are known around it. */
class ScriptReader {
    #file;
    #variables;
    /** Why kept: several jobs may have one scalar by aliases. */
    #read = new Map();
    constructor(file, root) {
        this.#file = file;
        this.#variables = new Map((0,_pipeline_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .pipelineScalars */ .y)(root, () => true).map(({ node, variables }) => [node, variables]));
    }
    /** What a scalar, or each scalar of a list (lists within it included), runs. */
    scripts(node, depth = 0) {
        if (node?.kind === 'scalar')
            return this.#scriptsIn(node);
        // GitLab's `!reference` names a script of somewhere else.
        if (node?.kind !== 'sequence' || node.tag !== undefined || depth > 4)
            return [];
        return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node).flatMap(item => this.scripts(item, depth + 1));
    }
    #scriptsIn(node) {
        const known = this.#read.get(node) ?? (0,_scripts_js__WEBPACK_IMPORTED_MODULE_2__/* .containerScripts */ .k)((0,_script_text_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptIn */ .lU)(this.#file, node), this.#variables.get(node));
        this.#read.set(node, known);
        return known;
    }
    /** The options of a job's container and what it mounts, as the arguments of the command that the runner makes of them. Source: actions/runner, `DockerCommandManager`. */
    containerOptions(container) {
        const options = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(container, 'options');
        const volumes = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(container, 'volumes'));
        const parts = [...volumes.map(node => [' -v ', node]), ...(options === undefined ? [] : [[' ', options]])];
        const at = (container ?? options)?.range.start ?? 0;
        const builder = new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_4__/* .MappedTextBuilder */ .Y().stand('docker create', { start: at, end: at });
        for (const [before, node] of parts) {
            if (node.kind !== 'scalar')
                continue;
            const text = (0,_script_text_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptIn */ .lU)(this.#file, node);
            builder.stand(before, { start: node.range.start, end: node.range.start }).part(text, 0, text.length);
        }
        return (0,_scripts_js__WEBPACK_IMPORTED_MODULE_2__/* .containerScripts */ .k)(builder.build(at));
    }
}
/** What a step of GitHub uses. */
const actionUse = (step) => {
    const node = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(step, 'uses');
    const text = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(step, 'uses');
    if (node?.kind !== 'scalar' || text === undefined)
        return undefined;
    const at = text.indexOf('@');
    return {
        name: (at === -1 ? text : text.slice(0, at)).toLowerCase(),
        version: at === -1 ? undefined : text.slice(at + 1),
        node,
        inputs: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(step, 'with'),
    };
};
/** A step in a job of any system. */
const stepOf = (job, part) => ({
    host: 'pipeline',
    uses: undefined,
    scripts: [],
    ...job,
    ...part,
});
/** A job or step that may fail; what an expression decides is not known, and counts as if it may not. */
const mayFail = (node) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanAt */ .CR)(node, 'continue-on-error') === true || (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanAt */ .CR)(node, 'continueOnError') === true || (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanAt */ .CR)(node, 'allow_failure') === true;
/** The steps under a key of a job of GitHub, or of a composite action. */
const githubSteps = (holder, job, reader) => {
    const shell = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(holder, 'defaults', 'run', 'shell');
    return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(holder, 'steps')).map(node => {
        const isRead = isPosix((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(node, 'shell') ?? shell);
        return stepOf(job, {
            node,
            uses: actionUse(node),
            scripts: isRead ? reader.scripts((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(node, 'run')) : [],
            mayFail: job.mayFail || mayFail(node),
        });
    });
};
/** The machines of GitHub are thrown away after each job. Source: GitHub documentation, "GitHub-hosted runners". */
const isHosted = (label) => /^(?:ubuntu|windows|macos)-[\w.-]+$/u.test(label);
/** Where a job of GitHub runs. */
const githubMachine = (job) => {
    const labels = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(job, 'runs-on');
    if (labels?.kind === 'scalar') {
        if (labels.value.includes('self-hosted'))
            return 'own';
        return isHosted(labels.value) ? 'thrown-away' : 'unknown';
    }
    const all = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(labels).map(label => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(label) ?? '');
    if (all.includes('self-hosted'))
        return 'own';
    return all.length > 0 && all.every(isHosted) ? 'thrown-away' : 'unknown';
};
/** The options of a job's container and of its services, each as a step of its own. */
const optionSteps = (node, job, reader) => [(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(node, 'container'), ...(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'services')).map(({ value }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .deref */ .LA)(value))].flatMap(container => {
    const isAsked = ['options', 'volumes'].some(key => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(container, key).state !== 'absent');
    const scripts = isAsked ? reader.containerOptions(container) : [];
    return scripts.length === 0 ? [] : [stepOf(job, { node: undefined, scripts })];
});


/***/ }),

/***/ 72437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ hostOf)
/* harmony export */ });
/** The host of an address, and whether it is one for plain HTTP. */
const hostOf = (address) => {
    const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]{0,20}:\/\/)?(.*)$/is.exec(address.trim()) ?? [];
    return { host: rest.split('/', 1)[0] ?? '', isPlain: scheme.toLowerCase() === 'http://' };
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
/** `env -S 'command arguments' further`, `env -iS'command'`, `env --split-string=command`. Source: GNU coreutils, "env: -S/--split-string". */
const splitString = (args) => {
    for (const [at, arg] of args.entries()) {
        const text = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(arg);
        const option = /^(?:-[i0v]{0,9}S|--split-string(?:=|$))/u.exec(text)?.[0];
        if (option === undefined)
            continue;
        const isAttached = option.length < text.length;
        const from = isAttached ? at : at + 1;
        return from < args.length ? [{ kind: 'split', from, to: args.length, skip: isAttached ? option.length : 0 }] : [];
    }
    return [];
};
/** The first argument that is no option, of a program with these one-letter options that take the next word. */
const firstOperand = (args, valued, long = []) => {
    let at = 0;
    for (; at < args.length; at += 1) {
        const text = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(args[at]);
        if (text === '--')
            return at + 1;
        if (!text.startsWith('-'))
            break;
        if ((text.length === 2 && valued.includes(text.slice(1))) || long.includes(text))
            at += 1;
    }
    return at;
};
/** `watch -n 1 'a | b'`: the words are a script, or with `-x` a command. Source: watch(1). */
const watched = (args) => {
    const from = firstOperand(args, 'nq', ['--interval', '--equexit']);
    if (from >= args.length)
        return [];
    const isExec = args.slice(0, from).some(arg => (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(arg) === '--exec' || hasLetter((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(arg), 'x'));
    return [{ kind: isExec ? 'words' : 'script', from, to: args.length }];
};
/** Options of GNU parallel that take the next word. Source: parallel(1). */
const parallelLong = [
    '--jobs',
    '--colsep',
    '--delay',
    '--arg-file',
    '--delimiter',
    '--joblog',
    '--results',
    '--tmpdir',
    '--timeout',
    '--retries',
];
/** Where the command of `parallel` begins and ends, and its first argument; the numbers are places in the arguments. */
const parallelCall = (args) => {
    const found = args.findIndex(arg => /^:::\+?$/u.test((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(arg)));
    const to = found === -1 ? args.length : found;
    return { from: Math.min(to, firstOperand(args.slice(0, to), 'jaCdIPS', parallelLong)), to, isGiven: found !== -1 };
};
/** `parallel 'a | b' ::: \u2026`, `parallel sh -c ::: 'a | b'`, `parallel ::: 'a | b'` */
const parallelCommands = (args) => {
    const { from, to, isGiven } = parallelCall(args);
    const own = from < to ? [{ kind: 'script', from, to }] : [];
    const given = isGiven ? args.slice(to + 1) : [];
    return [...own, ...given.map((_, at) => ({ kind: 'script', from: to + 1 + at, to: to + 2 + at }))];
};
/** `alias name='a | b'`: each text is a script. */
const aliased = (args) => args.flatMap((word, at) => {
    const name = /^[\w.:-]{1,100}=/u.exec((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(word))?.[0];
    return name === undefined ? [] : [{ kind: 'split', from: at, to: at + 1, skip: name.length }];
});
/** `start-stop-daemon --start --exec /bin/sh -- -c 'a | b'`. Source: start-stop-daemon(8). */
const daemonScript = (args) => {
    const end = args.findIndex(word => (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(word) === '--');
    const program = args[args.findIndex(word => /^(?:-[xa]|--exec|--startas)$/u.test((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(word))) + 1];
    if (end === -1 || !isShell((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(program).replace(/^.*\//u, '')))
        return [];
    const { script } = readShellCall(args.slice(end + 1));
    return script === undefined ? [] : [{ kind: 'script', from: end + 1 + script, to: end + 2 + script }];
};
/** True for a command of a shell that lacks its script: `sh -c`. */
const wantsScript = (words) => isShell((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(words[0]).replace(/^.*\//u, '')) && hasLetter((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(words.at(-1)), 'c');
/** True where `parallel` takes commands, or what they lack, from standard input. */
const isFedParallel = (args) => {
    const { from, to, isGiven } = parallelCall(args);
    return !isGiven && (from === to || wantsScript(args.slice(from, to)));
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
        case 'trap':
            return args.length < 2 || (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(args[0]).startsWith('-') ? [] : [{ kind: 'script', from: 0, to: 1 }];
        case 'find':
            return findActions(args);
        case 'env':
            return splitString(args);
        case 'watch':
            return watched(args);
        case 'parallel':
            return parallelCommands(args);
        case 'alias':
            return aliased(args);
        case 'start-stop-daemon':
            return daemonScript(args);
        default:
            return [];
    }
};
/** Files that are what stands on standard input, or what a redirection puts on another descriptor. */
const inputFile = /^(?:\/dev\/stdin|\/dev\/fd\/\d+|\/proc\/self\/fd\/\d+)$/u;
/** True when the command is a shell, a builtin of one, or a program that hands it to one, and so runs what stands on standard input. */
const readsScript = (name, args) => {
    if (name === '.' || name === 'source')
        return inputFile.test((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(args[0]));
    if (name === 'batch')
        return true;
    if (name === 'at')
        return args.length > 0 && !args.some(arg => /^-[a-zA-Z]*[flrdc]/u.test((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(arg)));
    if (name === 'parallel')
        return isFedParallel(args);
    if (!isShell(name))
        return false;
    const { script, file } = readShellCall(args);
    return script === undefined && (file === undefined || inputFile.test((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .knownStart */ .ai)(args[file])));
};


/***/ }),

/***/ 5219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseExecForm)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85005);
/* harmony import */ var _script_walker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71600);
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
/* harmony import */ var _script_walker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71600);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86055);


/** The same items if they are in order already, as nearly always. */
const bySource = (items) => items.every((item, index) => index === 0 || (items[index - 1]?.range.start ?? 0) <= item.range.start)
    ? items
    : items.toSorted((a, b) => a.range.start - b.range.start);
/** What a walk found, in source order; commands before those in their words. */
const collectScript = (walker, range) => ({
    commands: bySource(walker.commands),
    pipelines: bySource(walker.pipelines),
    assigned: walker.assigned.byName,
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

/***/ 71600:
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
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/artifacts/shell/shell-word.js
var shell_word = __webpack_require__(85145);
;// CONCATENATED MODULE: ./build/artifacts/shell/assigned-words.js


/** More words of one script are not kept. */
const maxWords = 2_000;
/**
 * The words that each variable of a script is ever given, by an assignment, an array or a loop: what it holds at a place is one of them, or made
 * of them. Nothing is kept of variables that are read from elsewhere.
 */
class AssignedWords {
    byName = new Map();
    #left = maxWords;
    /** `for NAME in WORDS`. Without a list it is the arguments of the script, which nobody knows. */
    loop({ name, wordlist = [] }, source, variables) {
        this.#add(name.text, wordlist, source, variables);
    }
    /** `NAME=WORD`, `NAME=(WORDS)`, `NAME+=\u2026`. */
    assignment({ name, value }, source, variables) {
        this.#add(name, wordsIn(value), source, variables);
    }
    #add(name, words, source, variables) {
        const kept = words.slice(0, Math.max(0, this.#left)).map(word => (0,shell_word/* shellWord */.r7)(source, word, variables));
        this.#left -= kept.length;
        const known = this.byName.get(name);
        if (known === undefined)
            this.byName.set(name, kept);
        else
            (0,append_all/* appendAll */.u)(known, kept);
    }
}
const wordsIn = (value) => (value.type === 'Word' ? [value] : value.elements);

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

;// CONCATENATED MODULE: ./build/artifacts/shell/command-parts.js



const innerAssignment = (source, { pos, end, value }) => {
    const builder = new mapped_text/* MappedTextBuilder */.Y();
    if (value.type === 'Word')
        addInnerText(builder.part(source, pos, value.pos), source, value);
    else
        builder.part(source, pos, end);
    return builder.build(source.startAt(pos));
};
/** `"$C"`: of a script that is nothing but a variable, what that holds is the script. */
const onlyVariable = /^"?\$(?:\w{1,64}|\{\w{1,64}\})"?$/u;
const wordOf = (source, item, variables) => {
    const word = (0,shell_word/* shellWord */.r7)(source, item, variables);
    const inner = () => {
        if (word.value === undefined || !onlyVariable.test(word.text))
            return innerText(source, item);
        const builder = new mapped_text/* MappedTextBuilder */.Y();
        builder.stand(word.value, word.range);
        return builder.build(word.range.start);
    };
    return { word, inner };
};
const sourceWord = (source, item, variables) => item.type === 'Word'
    ? wordOf(source, item, variables)
    : { word: (0,shell_word/* assignmentWord */._k)(source, item, variables), inner: () => innerAssignment(source, item) };
/** `$C`, `${C}`: nothing but a variable, and no quotes around it. */
const bareVariable = /^\$(?:\w{1,64}|\{\w{1,64}\})$/u;
/**
 * The words that stand in the place of a command's name. Why only there: a variable without quotes becomes as many words as its value has, and of a
 * command whose name is one of several nothing else is known.
 */
const nameWords = (source, item, variables) => {
    const whole = sourceWord(source, item, variables);
    const fields = whole.word.value?.trim().split(/\s+/u) ?? [];
    if (fields.length < 2 || !bareVariable.test(whole.word.text))
        return [whole];
    return fields.map(field => ({
        word: { ...(0,shell_word/* plainWord */.hx)(whole.word.text, field, whole.word.range), variables: whole.word.variables },
        inner: whole.inner,
    }));
};
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
    const words = node.name === undefined ? [] : [...nameWords(source, node.name, variables)];
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
    ['nsenter', { short: 'tSG', long: ['target', 'setuid', 'setgid'] }],
    [
        'systemd-run',
        {
            short: 'upEHM',
            long: [
                'unit',
                'property',
                'slice',
                'description',
                'uid',
                'gid',
                'nice',
                'setenv',
                'host',
                'machine',
                'working-directory',
                'service-type',
            ],
        },
    ],
    ['chronic', {}],
]);
/** `/usr/bin/curl` and `$PREFIX/bin/curl` give `curl`; undefined when the name itself is not known. */
const programName = ({ pattern }) => {
    const name = pattern.slice(pattern.lastIndexOf('/') + 1);
    return name.includes('\0') ? undefined : name;
};
/** An assignment, or a substitution that prints some: `env $(cat FILE) command`. */
const isAssignment = (word) => /^[A-Za-z_]\w{0,63}=/.test((0,shell_word/* knownStart */.ai)(word)) || /^(?:\$\(|`)/.test(word?.text ?? '');
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
    while (at !== undefined && at < words.length && syntax.assignments === true && isAssignment(words[at])) {
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
/** Adds a text as one word, whatever it holds. */
const addQuoted = (builder, text) => {
    let done = 0;
    const at = (place) => text.range(place, place);
    builder.stand("'", at(0));
    for (let quote = text.text.indexOf("'"); quote !== -1; quote = text.text.indexOf("'", done)) {
        builder.part(text, done, quote).stand(String.raw `'\''`, text.range(quote, quote + 1));
        done = quote + 1;
    }
    builder.part(text, done, text.length).stand("'", at(text.length));
};
/** Flattens a script to its simple commands. */
class ScriptWalker {
    commands = [];
    pipelines = [];
    assigned = new AssignedWords();
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
        if (node.type === 'For' || node.type === 'Select')
            this.assigned.loop(node, place.source, place.variables);
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
        for (const item of [...node.prefix, ...node.suffix]) {
            if (item.type !== 'Assignment')
                continue;
            this.assigned.assignment(item, place.source, place.variables);
            // Bash runs it before each prompt.
            if (item.name === 'PROMPT_COMMAND' && item.value.type === 'Word')
                this.text(innerText(place.source, item.value), place.depth + 1, command, 'inline-script');
        }
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
        const from = this.commands.length;
        for (const inline of (0,inline_scripts/* inlineCommands */.i5)(name, args))
            this.#inline(inline, parts.words.slice(unwrapped.command + 1), depth, command);
        const inner = this.commands.slice(from).filter(({ parent: holder }) => holder === command);
        // Why set afterwards: they name it as their parent.
        if (inner.length > 0)
            Object.assign(command, { inner });
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
                if (inline.kind === 'split' && index > 0)
                    addQuoted(builder, text);
                else
                    builder.part(text, inline.kind === 'split' ? Math.min(inline.skip, text.length) : 0, text.length);
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
/** A pattern as far as it is matched here: one with a set of characters (`[a-z]`) is not. */
const patternValue = (operand, variables, used) => {
    const pattern = operandValue(operand, variables, used);
    return pattern?.includes('[') ? undefined : pattern;
};
/** `${name:-word}` and its like. Of a variable that is not known, the word of `+` is what somebody wrote for where it is set. */
const defaultValue = (value, operator, operand) => {
    if (value === undefined)
        return operator.endsWith('+') ? operand : undefined;
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
            const pattern = patternValue(operation.operand, variables, used);
            if (value === undefined || pattern === undefined)
                return undefined;
            const trim = operation.operator.startsWith('#') ? _wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutPrefix */ .Z7 : _wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSuffix */ .al;
            return trim(value, pattern, operation.operator.length === 2);
        }
        case 'Replace': {
            const pattern = patternValue(operation.pattern, variables, used);
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

/***/ 67661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ mayBeEncrypted),
/* harmony export */   JB: () => (/* binding */ saysEncrypted),
/* harmony export */   _0: () => (/* binding */ sopsKind),
/* harmony export */   oB: () => (/* binding */ isSopsConfiguration)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10912);
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32148);
/* harmony import */ var _file_kind_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66260);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34145);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5354);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89817);






/** Names by which files say that SOPS has encrypted them; its own configuration has nothing before the dot. */
const encryptedName = /[^/]\.(?:enc|sops|encrypted)\.(?:ya?ml|json)$/iu;
/** True for a file whose name says that it is encrypted. */
const saysEncrypted = (path) => encryptedName.test(path);
/** True for the file in which SOPS looks for its rules. It reads none of another name, `.sops.yml` included. */
const isSopsConfiguration = (path) => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_4__/* .fileNameOf */ .bV)(path) === '.sops.yaml';
/** Where values are kept that somebody encrypts: folders of the name, `secrets.yaml` of helm-secrets, `secrets.prod.yaml`. */
const secretsName = /(?:^|\/)\.?secrets?\/[^/]{1,200}$|(?:^|[/._-])secrets?(?:[._-][\w.-]{1,100})?\.(?:ya?ml|json)$/iu;
/** True for a file that by its name holds what SOPS encrypts. */
const mayBeEncrypted = (path) => (0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .isYamlOrJson */ .Vo)(path) && (saysEncrypted(path) || secretsName.test(path));
const isSopsPath = (path) => isSopsConfiguration(path) || (mayBeEncrypted(path) && (0,_text_path_js__WEBPACK_IMPORTED_MODULE_4__/* .fileNameOf */ .bV)(path) !== '.sops.yml');
/** More rules are not looked at. */
const maxRules = 100;
const ruleOf = (node, budget) => {
    const path = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(node, 'path_regex');
    const written = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .isMissing */ .b2)(path) ? '' : (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(path);
    return {
        at: path.state === 'present' ? path.node.range : node.range,
        isFor: written === undefined ? () => undefined : written === '' ? () => true : (0,_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .goPattern */ .FN)(written, budget),
        selection: (0,_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectionOf */ .Wm)(node, budget),
    };
};
const rulesIn = ({ documents: [first] }) => {
    const budget = (0,_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .patternBudget */ .Ad)();
    return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(first?.root, 'creation_rules'))
        .slice(0, maxRules)
        .map(node => ruleOf(node, budget));
};
/** `.sops.yaml`, and files under the names that encrypted values have; what reads as a manifest or as values of a chart is one, whatever it is called. */
const sopsKind = {
    name: 'SOPS file',
    language: 'yaml',
    examplePath: '.sops.yaml',
    mayBe: isSopsPath,
    classify: candidate => {
        if (!isSopsPath(candidate.path))
            return undefined;
        if (isSopsConfiguration(candidate.path))
            return { found: true, reason: 'SOPS looks for its rules under its name.' };
        return candidate.unread.length === 0 && candidate.roots.some(root => root.kind === 'mapping')
            ? { found: true, reason: 'Files of its name are those that SOPS encrypts.' }
            : undefined;
    },
    parse: file => {
        const yaml = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .gM)(file);
        const isConfiguration = isSopsConfiguration(file.path);
        return {
            kind: 'sops',
            file,
            yaml,
            isConfiguration,
            creationRules: isConfiguration ? rulesIn(yaml) : [],
            notifications: yaml.notifications,
        };
    },
    choiceOf: () => ({}),
    walk: artifact => [(0,_file_kind_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeFile */ .A)(artifact)],
    images: () => [],
};


/***/ }),

/***/ 89817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ patternBudget),
/* harmony export */   FN: () => (/* binding */ goPattern),
/* harmony export */   Wm: () => (/* binding */ selectionOf)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);


/** Longer expressions are not compiled, and longer texts not held against them. */
const maxLength = 1_000;
/** Instructions times characters that all expressions of one file are held against: half a second. Real ones take some thousands a file. */
const maxWork = 40_000_000;
const patternBudget = () => ({ left: maxWork });
const unknown = () => undefined;
/** The test of an expression of Go. Why it remembers: files have the same keys over and over, and are judged again for each proof. */
const goPattern = (source, budget) => {
    const compiled = source.length > maxLength ? undefined : compile(source);
    if (compiled === undefined)
        return unknown;
    const known = new Map();
    return text => {
        const found = known.get(text);
        if (found !== undefined || text.length > maxLength)
            return found;
        budget.left -= compiled.programSize() * (text.length + 1);
        if (budget.left < 0)
            return undefined;
        const finds = compiled.matcher(text).find();
        known.set(text, finds);
        return finds;
    };
};
const compile = (source) => {
    try {
        return re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(source);
    }
    catch (error) {
        if (error instanceof re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JSException */ .o_)
            return undefined;
        throw error;
    }
};
const settings = ['unencrypted_suffix', 'encrypted_suffix', 'unencrypted_regex', 'encrypted_regex'];
/** What SOPS leaves as it is where nothing says so. */
const defaultSuffix = '_unencrypted';
const defaultSelection = {
    at: undefined,
    names: false,
    picks: keys => !keys.some(key => key.endsWith(defaultSuffix)),
};
/**
 * The selection that a mapping with SOPS's settings makes. Undefined where it is not known: comments decide, or a setting is no text. Source: SOPS, `shouldBeEncrypted`;
 * SOPS itself takes no more than one of the settings.
 */
const selectionOf = (place, budget) => {
    if (['encrypted_comment_regex', 'unencrypted_comment_regex'].some(name => !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(place, name))))
        return undefined;
    const name = settings.find(each => !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(place, each)) && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(place, each) !== '');
    if (name === undefined)
        return defaultSelection;
    const written = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenString */ .tm)(place, name);
    if (written === undefined)
        return undefined;
    const { value, at } = written;
    const fits = name.endsWith('_suffix') ? key => key.endsWith(value) : goPattern(value, budget);
    const names = name.startsWith('encrypted');
    return {
        at,
        names,
        picks: keys => {
            const found = keys.map(fits);
            if (found.includes(true))
                return names;
            return found.includes(undefined) ? undefined : !names;
        },
    };
};


/***/ }),

/***/ 90329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ readAssignments),
/* harmony export */   uz: () => (/* binding */ listedValues),
/* harmony export */   wL: () => (/* binding */ commentsIn)
/* harmony export */ });
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84054);

/** What ends a line. Source: systemd, `read_line`: carriage returns alone do, too. */
const lineEnd = /\r\n|[\n\r\0]/gu;
function* linesOf(text) {
    const ends = text.matchAll(lineEnd);
    for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length;) {
        const found = ends.next().value;
        const next = found === undefined ? text.length : found.index;
        let end = next;
        while (end > start && /\s/u.test(text[end - 1] ?? ''))
            end -= 1;
        const continues = text[end - 1] === '\\' && end > start;
        let first = start;
        while (first < end && /\s/u.test(text[first] ?? ''))
            first += 1;
        yield { start: first, end: continues ? end - 1 : end, continues, isComment: text[first] === '#' || text[first] === ';' };
        start = next + (found?.[0].length ?? 1);
    }
}
/**
 * The assignments of a text in their order. A line that ends in a backslash goes on in the next one, comments between them left out.
 * Source: systemd.syntax(7). Linear in the text.
 */
const readAssignments = ({ text }) => {
    const assignments = [];
    let open;
    for (const line of linesOf(text)) {
        if (line.isComment)
            continue;
        const equals = open === undefined ? text.slice(line.start, line.end).indexOf('=') : -1;
        if (open === undefined && equals === -1)
            continue;
        if (open === undefined) {
            const name = text.slice(line.start, line.start + equals).trim();
            const from = line.start + equals + 1;
            const value = new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_0__/* .MappedTextBuilder */ .Y().copy(text.slice(from, line.end), from);
            open = { name, nameRange: { start: line.start, end: line.start + name.length }, value, anchor: from };
        }
        else
            open.value.copy(text.slice(line.start, line.end), line.start);
        if (line.continues)
            open.value.stand(' ', { start: line.end, end: line.end + 1 });
        else {
            assignments.push({ name: open.name, nameRange: open.nameRange, value: open.value.build(open.anchor) });
            open = undefined;
        }
    }
    if (open !== undefined)
        assignments.push({ name: open.name, nameRange: open.nameRange, value: open.value.build(open.anchor) });
    return assignments;
};
/** The values of a setting that may be given several times; an empty one takes back those before it. */
const listedValues = (assignments, setting) => {
    const all = assignments.filter(({ name }) => name === setting);
    return all.slice(all.findLastIndex(({ value }) => value.text.trim() === '') + 1);
};
/** The comments of a text, which have lines for themselves. */
const commentsIn = ({ text }) => [...linesOf(text)].filter(({ isComment }) => isComment).map(({ start, end, continues }) => ({ start, end: continues ? end + 1 : end }));


/***/ }),

/***/ 32953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ startCommands),
/* harmony export */   B1: () => (/* binding */ unreadCommand),
/* harmony export */   Vm: () => (/* binding */ writtenStarts),
/* harmony export */   cB: () => (/* binding */ alteredUnit),
/* harmony export */   gF: () => (/* binding */ isUnitPath),
/* harmony export */   mI: () => (/* binding */ looseFlags),
/* harmony export */   wO: () => (/* binding */ variableCommand)
/* harmony export */ });
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84054);
/* harmony import */ var _assignments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90329);
/* harmony import */ var _unit_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53473);



/** True for a unit of a service, or a drop-in of one or of all: `docker.service`, `docker.service.d/override.conf`, `service.d/log.conf`. */
const isUnitPath = (path) => /(?:^|\/)(?:[^/]+\.service|(?:[^/]+\.)?service\.d\/[^/]+\.conf)$/u.test(path);
/** The name of the unit that a drop-in alters, without its instance and its ending; undefined for other files. */
const alteredUnit = (path) => /(?:^|\/)([^/@]+)@?[^/]*\.service\.d\/[^/]+\.conf$/u.exec(path)?.[1];
/** Variables in a drop-in that hold flags, whatever they are called: the command that takes them is in another file. */
const looseFlags = (assignments) => (0,_unit_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentOf */ .p7)(assignments)
    .filter(({ value }) => /^\s*-/u.test(value.text))
    .map(({ name, at, value }) => ({ name, nameRange: at, value }));
const withoutPrefix = (value) => {
    // Why: `-`, `+` and the like before the program say how systemd runs it. Source: systemd.service(5), "Special executable prefixes".
    const from = /^[\s@:+!|-]*/u.exec(value.text)?.[0].length ?? 0;
    return new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_1__/* .MappedTextBuilder */ .Y().part(value, from, value.length).build(value.startAt(from));
};
/** The commands of `ExecStart=`, as they are written. */
const writtenStarts = (assignments) => (0,_assignments_js__WEBPACK_IMPORTED_MODULE_2__/* .listedValues */ .uz)(assignments, 'ExecStart').map(({ value }) => withoutPrefix(value));
/** The same with the variables of the unit filled in, and without escapes. */
const startCommands = (assignments) => {
    const variables = (0,_unit_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentOf */ .p7)(assignments);
    return writtenStarts(assignments).map(command => (0,_unit_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .filledIn */ .AE)((0,_unit_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEscapes */ .Lx)(command), variables));
};
/** Flags in a variable, as the command of a program that they become a part of. */
const variableCommand = (program, { nameRange, value }) => {
    const text = value.text.trimEnd();
    const quote = /^\s*["']/u.exec(text)?.[0] ?? '';
    const isQuoted = quote !== '' && text.endsWith(quote.at(-1) ?? '') && text.length > quote.length;
    const builder = new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_1__/* .MappedTextBuilder */ .Y().stand(`${program} `, nameRange);
    return builder.part(value, isQuoted ? quote.length : 0, isQuoted ? text.length - 1 : text.length).build(nameRange.start);
};
/** What is said of a command that can't be read. */
const unreadCommand = ({ path }, value) => ({
    code: 'syntax-error',
    level: 'error',
    path,
    range: value.range(0, value.length),
    message: "The command can't be read: its quotes do not match, or it is too long. Correct it; until then its flags are not reviewed.",
});


/***/ }),

/***/ 89423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ etcdFlagOf),
/* harmony export */   _: () => (/* binding */ componentUnitKind)
/* harmony export */ });
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84054);
/* harmony import */ var _file_kind_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66260);
/* harmony import */ var _shell_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85005);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36825);
/* harmony import */ var _assignments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90329);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32953);
/* harmony import */ var _unit_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53473);







const program = /(?:^|[\s/"'])(kube-apiserver|kube-controller-manager|kube-scheduler|kube-proxy|kubelet|etcd)(?=["'\s]|$)/u;
/** Variables with flags, by the program that gets them. Sources: kubeadm's drop-in of the kubelet; packages of CentOS and RKE. */
const flagVariables = new Map([
    ['KUBELET_EXTRA_ARGS', 'kubelet'],
    ['KUBELET_KUBEADM_ARGS', 'kubelet'],
    ['KUBELET_ARGS', 'kubelet'],
    ['KUBELET_SYSTEM_PODS_ARGS', 'kubelet'],
    ['KUBELET_AUTHZ_ARGS', 'kubelet'],
    ['KUBE_API_ARGS', 'kube-apiserver'],
    ['KUBE_APISERVER_OPTS', 'kube-apiserver'],
    ['KUBE_CONTROLLER_MANAGER_ARGS', 'kube-controller-manager'],
    ['KUBE_SCHEDULER_ARGS', 'kube-scheduler'],
    ['KUBE_PROXY_ARGS', 'kube-proxy'],
    ['ETCD_OPTS', 'etcd'],
]);
/**
 * `/etc/default/kubelet`, `/etc/sysconfig/etcd`, `/etc/etcd/etcd.conf`, `/var/lib/kubelet/kubeadm-flags.env`, `/etc/kubernetes/apiserver`: variables that a unit
 * puts into its command, or that etcd reads.
 */
const isVariablesPath = (path) => /(?:^|\/)(?:(?:default|sysconfig)\/(?:kubelet|etcd|kube-(?:apiserver|controller-manager|scheduler|proxy))|etcd\/etcd\.conf|(?:kubeadm-flags|kubelet|etcd)\.env|kubernetes\/(?:apiserver|controller-manager|scheduler|proxy|kubelet|config))$/u.test(path);
/** etcd reads `ETCD_CLIENT_CERT_AUTH=true` as it does `--client-cert-auth=true`. Source: etcd documentation, "Configuration options". */
const etcdVariable = /^ETCD_[A-Z\d_]{1,100}$/u;
/** The flag that a variable of etcd stands for, without dashes before it. */
const etcdFlagOf = (variable) => variable.slice('ETCD_'.length).toLowerCase().replaceAll('_', '-');
/** The assignments of `Environment=`; of a file of variables, its own. */
const variablesOf = (assignments, isUnit) => isUnit
    ? (0,_unit_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentOf */ .p7)(assignments).map(({ name, at, value }) => ({ name, nameRange: at, value }))
    : assignments.map(one => ({ ...one, name: one.name.replace(/^export\s+/u, '') }));
/** A variable of etcd as the flag that it stands for. */
const etcdFlag = ({ name, nameRange, value }) => new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_3__/* .MappedTextBuilder */ .Y()
    .stand(`etcd --${etcdFlagOf(name)}=`, nameRange)
    .part(value, 0, value.text.trimEnd().length)
    .build(nameRange.start);
/** Programs that are all components, and start the one that is named first. */
const launcher = /(?:^|[\s/"'])(?:hyperkube|kubernetes)\s+(?=(?:kube-|kubelet))/u;
/** What k3s and RKE2 hand to the components that they are. Source: K3s documentation, "k3s server", "Customized Flags". */
const handedOn = /--(kube-apiserver|kube-controller-manager|kube-scheduler|kube-proxy|kubelet|etcd)-arg(?:=|\s+)(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gu;
/** The commands of components that a command stands for. */
const startedBy = (command) => {
    const { text } = command;
    if (/(?:^|[\s/"'])(?:k3s|rke2)(?=["'\s]|$)/u.test(text))
        return [...text.matchAll(handedOn)].map(({ 0: whole, 1: component = '', 2: double, 3: single, 4: bare = '', index }) => {
            const value = double ?? single ?? bare;
            const end = index + whole.length - (double === undefined && single === undefined ? 0 : 1);
            const at = command.range(index, index + whole.length);
            const flag = new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_3__/* .MappedTextBuilder */ .Y().stand(`${component} --`, at).part(command, end - value.length, end);
            return { text: flag.build(at.start), isWhole: false, isWritten: false };
        });
    if (!program.test(text))
        return [];
    const launched = launcher.exec(text);
    const from = launched === null ? 0 : launched.index + launched[0].length;
    return [{ text: new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_3__/* .MappedTextBuilder */ .Y().part(command, from, text.length).build(command.startAt(from)), isWhole: true, isWritten: true }];
};
const commandsIn = (file) => {
    const assignments = (0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .readAssignments */ .FI)(file);
    const isUnit = (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnitPath */ .gF)(file.path);
    const altered = (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .alteredUnit */ .cB)(file.path) ?? '';
    const written = isUnit ? (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenStarts */ .Vm)(assignments) : [];
    const used = new Set(written.flatMap(command => [...(0,_unit_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .namedIn */ .$P)(command)]));
    const variables = variablesOf(assignments, isUnit).filter(({ name }) => !used.has(name));
    const isEtcd = isUnit
        ? altered.startsWith('etcd') || assignments.some(({ value }) => /(?:^|[\s/])etcd(?:\s|$)/u.test(value.text))
        : /etcd/u.test(file.path);
    const [component] = program.exec(altered)?.slice(1) ?? [];
    const loose = new Set(component === undefined ? [] : (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .looseFlags */ .mI)(assignments).map(({ name }) => name));
    const given = variables.flatMap((one) => {
        const owner = flagVariables.get(one.name) ?? (loose.has(one.name) ? component : undefined);
        if (owner !== undefined)
            return [{ text: (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .variableCommand */ .wO)(owner, one), isWhole: false, isWritten: true }];
        return isEtcd && etcdVariable.test(one.name) ? [{ text: etcdFlag(one), isWhole: false, isWritten: false }] : [];
    });
    const hasMore = given.length > 0 || assignments.some(({ name }) => name === 'EnvironmentFile');
    const starts = isUnit ? (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .startCommands */ .$d)(assignments).flatMap(startedBy) : [];
    return [...starts.map(start => ({ ...start, isWhole: start.isWhole && !hasMore })), ...given];
};
const parse = (file) => {
    const read = commandsIn(file).map(start => ({ ...start, script: (0,_shell_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShellScript */ .N)(start.text) }));
    return {
        kind: 'component-unit',
        file,
        commands: read.flatMap(({ script, isWhole, isWritten }) => (script === undefined ? [] : [{ script, isWhole, isWritten }])),
        comments: (0,_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .commentsIn */ .wL)(file),
        notifications: read.flatMap(({ text, script }) => (script?.complete ? [] : [(0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadCommand */ .B1)(file, text)])),
    };
};
/** Units and drop-ins that start components of Kubernetes and etcd, and the variables of theirs. */
const componentUnitKind = {
    name: 'unit of a component',
    language: 'ini',
    examplePath: 'kubelet.service.d/10-kubeadm.conf',
    mayBe: path => (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnitPath */ .gF)(path) || isVariablesPath(path),
    classify: ({ path, text }) => {
        const isNamed = isVariablesPath(path);
        if (!isNamed && !((0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnitPath */ .gF)(path) && /kube-|kubelet|KUBE|etcd|ETCD_/u.test(text)))
            return undefined;
        return commandsIn((0,_source_file_js__WEBPACK_IMPORTED_MODULE_5__/* .sourceFile */ .s)(path, text)).length > 0
            ? { found: true, reason: 'It says how a component of Kubernetes is started.' }
            : undefined;
    },
    parse,
    choiceOf: () => ({}),
    walk: artifact => [(0,_file_kind_js__WEBPACK_IMPORTED_MODULE_6__/* .wholeFile */ .A)(artifact)],
    images: () => [],
};


/***/ }),

/***/ 53473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   AE: () => (/* binding */ filledIn),
/* harmony export */   Lx: () => (/* binding */ withoutEscapes),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84054);
/* harmony import */ var _shell_script_walker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71600);
/* harmony import */ var _assignments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90329);



/** A command that is longer is not read, and said to be so: nothing more is filled into it. */
const maxLength = _shell_script_walker_js__WEBPACK_IMPORTED_MODULE_0__/* .maximumScript */ .y;
/** `\x2d`, `\u002d`, `\055`. Source: systemd.syntax(7), "Quoting". */
const encoded = /\\(?:x([\da-f]{2})|u([\da-f]{4})|([0-3][0-7]{2}))/giu;
/** What needs no quotes. Why no other character: what it stands for would be a mark of the shell by which the command is read. */
const plain = /^[\w.,:/=@%+-]$/u;
/** The text with the characters that its escapes stand for. */
const withoutEscapes = (value) => {
    const builder = new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_1__/* .MappedTextBuilder */ .Y();
    let last = 0;
    for (const { 0: whole, 1: hex, 2: unit, 3: octal, index } of value.text.matchAll(encoded)) {
        const code = octal === undefined ? Number.parseInt(hex ?? unit ?? '', 16) : Number.parseInt(octal, 8);
        const character = String.fromCharCode(code);
        if (!plain.test(character))
            continue;
        builder.part(value, last, index).stand(character, value.range(index, index + whole.length));
        last = index + whole.length;
    }
    return last === 0 ? value : builder.part(value, last, value.length).build(value.startAt(0));
};
/** `A=b`, `"A=b c"`, `'A=b c'`, `A="b c"`. */
const assigned = /(?:^|(?<=\s))(?:"([A-Za-z_]\w{0,100})=([^"]*)"|'([A-Za-z_]\w{0,100})=([^']*)'|([A-Za-z_]\w{0,100})=(?:"([^"]*)"|'([^']*)'|(\S*)))/gu;
/** The variables that `Environment=` gives, in their order. Source: systemd.exec(5). */
const environmentOf = (assignments) => (0,_assignments_js__WEBPACK_IMPORTED_MODULE_2__/* .listedValues */ .uz)(assignments, 'Environment').flatMap(({ value }) => [...value.text.matchAll(assigned)].map((found) => {
    const [whole, inDouble, ofDouble, inSingle, ofSingle, bare, double, single, none = ''] = found;
    const text = ofDouble ?? ofSingle ?? double ?? single ?? none;
    const quotes = ofDouble === undefined && ofSingle === undefined && double === undefined && single === undefined ? 0 : 1;
    const end = found.index + whole.length - quotes;
    const builder = new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_1__/* .MappedTextBuilder */ .Y().part(value, end - text.length, end);
    return {
        name: inDouble ?? inSingle ?? bare ?? '',
        at: value.range(found.index, found.index + whole.length),
        value: withoutEscapes(builder.build(value.startAt(end))),
    };
}));
const reference = /(?<!\$)\$(?:\{(\w{1,101})\}|(\w{1,101}))/gu;
/** The names of the variables that a command is put together from. */
const namedIn = ({ text }) => new Set([...text.matchAll(reference)].map(([, braced, bare]) => braced ?? bare ?? ''));
/** The command with what the unit itself gives for its variables; others stay as they are. */
const filledIn = (command, variables) => {
    const known = new Map(variables.map(({ name, value }) => [name, value]));
    if (known.size === 0)
        return command;
    const builder = new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_1__/* .MappedTextBuilder */ .Y();
    let last = 0;
    for (const { 0: whole, 1: braced, 2: bare, index } of command.text.matchAll(reference)) {
        const value = known.get(braced ?? bare ?? '');
        if (value === undefined)
            continue;
        builder.part(command, last, index).part(value, 0, value.length);
        last = index + whole.length;
        if (builder.length > maxLength)
            break;
    }
    return builder.part(command, last, command.length).build(command.startAt(0));
};


/***/ }),

/***/ 37260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _text_indentation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29152);
/* harmony import */ var _text_range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56626);


const withoutEnd = (line) => line.replace(/\r?\n$/u, '');
/**
 * Where the parts of a text stand that a scalar holds. The lines of a literal block stand in the file as they are, but for their
 * indentation; of other scalars only the whole is known.
 */
const placesIn = (node, inline) => {
    const { file } = node.document;
    if (node.style !== 'literal')
        return () => ({ range: node.range, isExact: false });
    const header = file.lines.line(node.range.start);
    const at = (offset, end) => {
        const { line, column } = inline.lines.position(offset);
        const own = withoutEnd(inline.text.slice(inline.lines.lineStart(line), inline.lines.lineEnd(line)));
        const start = file.lines.lineStart(header + line);
        const written = withoutEnd(file.text.slice(start, file.lines.lineEnd(header + line)));
        const isExact = written.endsWith(own);
        const indent = (0,_text_indentation_js__WEBPACK_IMPORTED_MODULE_0__/* .indentationOf */ .n)(written);
        if (!isExact)
            return { offset: end ? start + written.length : start + indent, isExact };
        return { offset: start + written.length - own.length + column - 1, isExact };
    };
    return ({ start, end }) => {
        const [from, to] = [at(start, false), at(end, true)];
        const range = { start: from.offset, end: Math.max(from.offset, to.offset) };
        const isInside = (0,_text_range_js__WEBPACK_IMPORTED_MODULE_1__/* .containsRange */ .DV)(node.range, range);
        return isInside ? { range, isExact: from.isExact && to.isExact } : { range: node.range, isExact: false };
    };
};


/***/ }),

/***/ 29152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ indentationOf)
/* harmony export */ });
/** How many units of white space a line begins with. */
const indentationOf = (line) => line.length - line.trimStart().length;


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
    /** A text that as a whole stands for a span of the file. */
    static standing(text, span) {
        return new MappedTextBuilder().stand(text, span).build(span.start);
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

/***/ 74490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ wordSet)
/* harmony export */ });
/** The words of a text, for tables that are long lists of plain words. */
const wordSet = (text) => new Set(text.split(' '));


/***/ })

};
;