"use strict";
exports.id = 8050;
exports.ids = [8050];
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
const noVariables = [];
/**
 * Replaces variables as Compose does, knowing none: `${X:-a}` and `${X-a}` give `a`, `$$` gives `$`, anything else makes the value unknown.
 * Source: Compose Specification, 12-interpolation. Linear.
 */
const interpolate = (text) => {
    if (!text.includes('$'))
        return { text, value: text, variables: noVariables, pattern: text };
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
    isText: true,
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
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76859);





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
        ...(unseen !== undefined && { unseen }),
        isComponent: roots.some(root => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(root, 'kind') === 'Component'),
    };
});
/** True for a file that kustomize reads of itself in its folder. */
const isKustomization = (path) => _kustomization_names_js__WEBPACK_IMPORTED_MODULE_3__/* .kustomizationNames */ .K.includes((0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(path));


/***/ }),

/***/ 13546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ labelsAsMap),
/* harmony export */   BL: () => (/* binding */ selectsValue),
/* harmony export */   FD: () => (/* binding */ requirementProblem),
/* harmony export */   G5: () => (/* binding */ labelOperators),
/* harmony export */   de: () => (/* binding */ selectorMatches),
/* harmony export */   mg: () => (/* binding */ mapSelector),
/* harmony export */   wb: () => (/* binding */ labelSelector)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _substituted_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30298);


const labelText = (node) => (node.kind === 'scalar' && !node.opaque ? node.value : undefined);
/** The labels under a place: none when nothing is there, unknown ones when a template may print some or no mapping is there. */
const labelsAsMap = (place) => {
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(place))
        return { values: new Map(), complete: true };
    const values = new Map();
    let complete = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(place) !== undefined && !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(place);
    for (const { name } of (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(place)) {
        if (name === undefined || (0,_substituted_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSubstituted */ .Z)(name))
            complete = false;
        else {
            const found = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(place, name);
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
    const labels = mapSelector((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(place, 'matchLabels'));
    const expressions = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(place, 'matchExpressions');
    const read = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(expressions).map(requirementOf);
    const known = read.filter(requirement => requirement !== undefined);
    const areSeen = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(expressions) || ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceAt */ .FS)(expressions) !== undefined && !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(expressions));
    return {
        requirements: [...labels.requirements, ...known],
        complete: labels.complete && !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(place) && areSeen && known.length === read.length,
    };
};
/** The operators of label selectors, by their names. */
const labelOperators = new Map(['In', 'NotIn', 'Exists', 'DoesNotExist'].map(operator => [operator, operator]));
const requirementOf = (expression) => {
    const key = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(expression, 'key');
    const operator = labelOperators.get((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(expression, 'operator') ?? '');
    if (key === undefined || operator === undefined)
        return undefined;
    const values = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(expression, 'values');
    const texts = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(values).map(labelText);
    const known = texts.filter(text => text !== undefined);
    return { key, operator, values: (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseen */ .FN)(values) || known.length < texts.length ? undefined : known };
};
/**
 * Whether an expression selects what has this value under its key, of which all is known; undefined stands for no such label, which `NotIn` and
 * `DoesNotExist` select, too. Source: Kubernetes, "Labels and selectors".
 */
const selectsValue = ({ operator, values }, value) => {
    switch (operator) {
        case 'In':
            return value !== undefined && values.includes(value);
        case 'NotIn':
            return value === undefined || !values.includes(value);
        case 'Exists':
            return value !== undefined;
        case 'DoesNotExist':
            return value === undefined;
    }
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
    if (operator === 'Gt' || operator === 'Lt')
        return compares(operator, labels.values.get(key), values?.[0]);
    const among = isAmong(labels.values.get(key), values);
    return among === 'unknown' ? among : among !== negative;
};
const wholeNumber = /^[-+]?\d{1,19}$/u;
const compares = (operator, value, bound) => {
    if (value === undefined || bound === undefined || (0,_substituted_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSubstituted */ .Z)(value))
        return 'unknown';
    if (!wholeNumber.test(value) || !wholeNumber.test(bound))
        return false;
    return operator === 'Gt' ? BigInt(value) > BigInt(bound) : BigInt(value) < BigInt(bound);
};
const namePart = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/u;
const prefixPart = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/u;
/** Whether a text can be the key of a label. Source: k8s.io/apimachinery, `IsQualifiedName`. */
const isLabelKey = (key) => {
    const slash = key.indexOf('/');
    const prefix = slash === -1 ? undefined : key.slice(0, slash);
    const isPrefix = prefix === undefined || (prefix.length <= 253 && prefix.split('.').every(part => prefixPart.test(part)));
    return isPrefix && namePart.test(key.slice(slash + 1));
};
const countProblems = {
    In: count => (count === 0 ? 'has no values' : undefined),
    NotIn: count => (count === 0 ? 'has no values' : undefined),
    Exists: count => (count > 0 ? 'takes no values' : undefined),
    DoesNotExist: count => (count > 0 ? 'takes no values' : undefined),
    Gt: count => (count === 1 ? undefined : 'takes one value'),
    Lt: count => (count === 1 ? undefined : 'takes one value'),
};
/** Why Kubernetes refuses a requirement of which all is known; undefined where it takes it. Source: k8s.io/apimachinery, `labels.NewRequirement`. */
const requirementProblem = ({ key, operator, values = [] }) => {
    if (!isLabelKey(key))
        return `${JSON.stringify(key)} is no key of a label`;
    const problem = countProblems[operator](values.length);
    if (problem !== undefined)
        return `the condition on ${JSON.stringify(key)} ${problem}`;
    const bad = values.find(value => (value !== '' && !namePart.test(value)) || ((operator === 'Gt' || operator === 'Lt') && !isNumber(value)));
    return bad === undefined ? undefined : `${JSON.stringify(bad)} is no value for ${JSON.stringify(key)}`;
};
const isNumber = (text) => wholeNumber.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
const isAmong = (value, values) => {
    if (value === undefined || values === undefined)
        return 'unknown';
    if (values.includes(value))
        return true;
    return (0,_substituted_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSubstituted */ .Z)(value) || values.some(_substituted_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSubstituted */ .Z) ? 'unknown' : false;
};


/***/ }),

/***/ 33660:
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

// EXTERNAL MODULE: ./build/artifacts/kubernetes/label-selector.js
var label_selector = __webpack_require__(13546);
;// CONCATENATED MODULE: ./build/artifacts/kubernetes/objects/namespace.js


const levels = ['privileged', 'baseline', 'restricted'];
const mode = ({ labels }, name) => ({
    level: (0,field/* wordField */.Hs)(levels, labels, `pod-security.kubernetes.io/${name}`),
    version: (0,field/* textField */.M8)(labels, `pod-security.kubernetes.io/${name}-version`),
});
const namespace = (object) => ({
    kind: 'Namespace',
    object,
    labels: (0,label_selector/* labelsAsMap */.Ar)(object.labels),
    enforce: mode(object, 'enforce'),
    audit: mode(object, 'audit'),
    warn: mode(object, 'warn'),
});

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
    ['LimitRange', { groups: core, read: resource_policy/* limitRange */.d8 }],
    ['ResourceQuota', { groups: core, read: resource_policy/* resourceQuota */.X }],
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
/* harmony import */ var _pod_spec_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31260);



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
    if (places.some(lacksAllImages)) {
        // Operators merge containers by their name; a chart's container gets its image from another template.
        if (!isWorkload || signs.template)
            return partial;
    }
    else if (signs.template || !lacksWhatApiDemands(head, places))
        return whole;
    const role = signs.role();
    if (role === 'patch')
        return partial;
    return { partial: role === 'neighbour' || (role === undefined && isOverlay(file.path)), doubtful: true };
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
/** Every container needs an image; a patch that changes other fields names the container only. */
const lacksAllImages = ({ node, containers }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'containers').state !== 'unknown' && containers.every(container => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(container.node, 'image')));


/***/ }),

/***/ 31260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   LO: () => (/* binding */ podSpecPlaces),
/* harmony export */   M_: () => (/* binding */ holdsNoPods),
/* harmony export */   ZM: () => (/* binding */ templatePathOf),
/* harmony export */   mU: () => (/* binding */ isSearched),
/* harmony export */   on: () => (/* binding */ workloadGroups)
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
 * True for a list of mappings of which one has an image, or all the given key, as containers do and schemas or patterns of containers do
 * not. Why one: an item that is not a container must not hide the others.
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

/***/ 30298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isSubstituted)
/* harmony export */ });
/**
 * True for text with `${NAME}`, `$(NAME)` or `{{name}}` in it, which a tool substitutes before the object is applied (envsubst, Flux,
 * OpenShift, Argo): what it will say is not known.
 */
const isSubstituted = (text) => text.includes('${') || text.includes('$(') || text.includes('{{');


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

/***/ 34885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ findComments),
/* harmony export */   g: () => (/* binding */ scalarExtents)
/* harmony export */ });
/* harmony import */ var _blank_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85849);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91910);



/** Where scalars stand, in source order: the places in which a `#` begins no comment. A block scalar's header is not one of them. */
const scalarExtents = (documents) => {
    const extents = [];
    const pending = documents.flatMap(document => document.root ?? []).reverse();
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (node instanceof _nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .ScalarNode */ .p)
            extents.push(node.extent);
        else
            for (const child of (0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(node).toReversed())
                pending.push(child);
    }
    return extents;
};
const commentAt = (file, start, end) => {
    const { text } = file;
    let before = start;
    while (before > 0 && (0,_blank_js__WEBPACK_IMPORTED_MODULE_2__/* .isWhite */ .Gl)(text.charCodeAt(before - 1)) && !(0,_blank_js__WEBPACK_IMPORTED_MODULE_2__/* .isLineBreak */ .MC)(text.charCodeAt(before - 1)))
        before--;
    const ownLine = before === 0 || (0,_blank_js__WEBPACK_IMPORTED_MODULE_2__/* .isLineBreak */ .MC)(text.charCodeAt(before - 1)) || (before === 1 && text.charCodeAt(0) === 0xfeff);
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
            const begins = hash === 0 || (0,_blank_js__WEBPACK_IMPORTED_MODULE_2__/* .isWhite */ .Gl)(readText.charCodeAt(hash - 1)) || (hash === 1 && readText.charCodeAt(0) === 0xfeff);
            const past = begins ? (0,_blank_js__WEBPACK_IMPORTED_MODULE_2__/* .endOfLine */ .vT)(readText, hash) : hash + 1;
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
    const { index } = mapping.keys;
    if (index !== undefined)
        return index.get(name);
    let found;
    for (const entry of mapping.entries)
        if (entry.name === name && !(0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isMergeKey */ .yJ)(entry))
            found = (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .winner */ .sO)(found, entry);
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

/***/ 34145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ lookup),
/* harmony export */   CR: () => (/* binding */ booleanAt),
/* harmony export */   FN: () => (/* binding */ hasUnseen),
/* harmony export */   FS: () => (/* binding */ sequenceAt),
/* harmony export */   IH: () => (/* binding */ isExplicitNull),
/* harmony export */   LA: () => (/* reexport safe */ _mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__.LA),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   aC: () => (/* binding */ valuesIn),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   oB: () => (/* binding */ nodeAt),
/* harmony export */   oh: () => (/* binding */ mappingAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   tm: () => (/* binding */ writtenString),
/* harmony export */   v4: () => (/* binding */ writtenText)
/* harmony export */ });
/* harmony import */ var _text_range_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56626);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4199);
/* harmony import */ var _mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69210);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46075);





const ABSENT = { state: 'absent' };
const UNKNOWN = { state: 'unknown' };
const answer = (node) => {
    const target = (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(node);
    return (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(target) ? UNKNOWN : { state: 'present', node: target };
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
/** What is written in a node, in source order: the items of a sequence, keys and values of a mapping. Aliases are not followed. */
const childrenOf = (node) => {
    if (node.kind === 'sequence')
        return node.items;
    return node.kind === 'mapping' ? node.entries.flatMap(({ key, value }) => [key, value]) : [];
};
/** A node's text, as it is written. */
const writtenText = ({ document, range }) => (0,_text_range_js__WEBPACK_IMPORTED_MODULE_3__/* .textUnder */ .I5)(document.file.text, range);
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
    const value = node === undefined ? undefined : (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(node);
    return typeof value === 'string' ? value : undefined;
};
/** The string under a path with its place; undefined where `stringAt` is. */
const writtenString = (place, ...path) => {
    const found = lookup(place, ...path);
    const value = stringAt(found);
    return value === undefined || found.state !== 'present' ? undefined : { value, at: found.node.range };
};
/** The boolean under a path; undefined when nothing or `null` is there, `unknown` when it can't be told or is not a boolean. */
const booleanAt = (place, ...path) => {
    const found = lookup(place, ...path);
    if (isMissing(found))
        return undefined;
    const value = found.state === 'present' ? (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(found.node) : undefined;
    return typeof value === 'boolean' ? value : 'unknown';
};
/** The number under a path; undefined when nothing or `null` is there, `unknown` when it can't be told or is not a number. */
const numberAt = (place, ...path) => {
    const found = lookup(place, ...path);
    if (isMissing(found))
        return undefined;
    const value = found.state === 'present' ? (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(found.node) : undefined;
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
const isNull = (node) => node.kind === 'scalar' && node.value.length <= maxNull && (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(node) === null;
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
const itemsOf = (place) => sequenceAt(place)?.items.flatMap(item => (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(item) ?? []) ?? [];
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
/**
 * True for `<<`, which adds the keys of other mappings: plain, or under a tag that says so. The tag `!` makes quoted text plain for
 * go-yaml.
 */
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
/** Keys of most mappings: a few, nothing merged in, nothing unknown. */
const fewKeys = { index: undefined, merges: [], open: false };
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
    return index === undefined && merges.length === 0 && !open ? fewKeys : { index, merges, open };
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
/* harmony export */   p: () => (/* binding */ ScalarNode),
/* harmony export */   uX: () => (/* binding */ BlockScalarNode)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);
/* harmony import */ var _mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69210);


const noProperties = { tag: undefined, anchor: undefined };
/** Why offsets and no range of their own: there are hundreds of thousands of nodes, and few are asked where they stand. */
class Node {
    opaque = false;
    document;
    #start;
    /** Set again by the reader when a collection is closed. */
    end;
    constructor(range, document, properties) {
        this.#start = range.start;
        this.end = range.end;
        this.document = document;
        if (properties.tag !== undefined)
            this.tag = properties.tag;
        if (properties.anchor !== undefined)
            this.anchor = properties.anchor;
    }
    get range() {
        return { start: this.#start, end: this.end };
    }
}
const none = [];
/** A mapping while it is read: the reader sets the entries and the end when it is closed. */
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
    #value;
    constructor(range, document, properties, style, value) {
        super(range, document, properties);
        this.style = style;
        this.#value = value;
    }
    /** A block scalar's own lines, its trailing blank ones included; any other scalar's range. */
    get extent() {
        return this.range;
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
/** A literal or folded scalar. */
class BlockScalarNode extends ScalarNode {
    #extent;
    constructor(range, document, properties, style, value, extent) {
        super(range, document, properties, style, value);
        this.#extent = extent;
    }
    get extent() {
        return this.#extent;
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
    #found;
    constructor(key, value) {
        this.key = key;
        this.value = value;
    }
    get range() {
        const { start, end } = this.key.range;
        return { start, end: Math.max(end, this.value.range.end) };
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

/***/ 76859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aJ: () => (/* binding */ MAX_WRITTEN_LENGTH),
  hN: () => (/* binding */ parseYaml),
  gM: () => (/* binding */ readYaml)
});

// UNUSED EXPORTS: MAX_LENGTH

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/artifacts/yaml/blank.js
var blank = __webpack_require__(85849);
// EXTERNAL MODULE: ./build/artifacts/yaml/comments.js
var comments = __webpack_require__(34885);
// EXTERNAL MODULE: ./build/artifacts/yaml/mapping-keys.js
var mapping_keys = __webpack_require__(69210);
// EXTERNAL MODULE: ./build/artifacts/yaml/nodes.js
var nodes = __webpack_require__(91910);
;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/disagreement.js


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
;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/events.js



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
;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/opacity.js




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
    const node = new nodes/* ScalarNode */.p(range, document, nodes/* noProperties */.lF, 'plain', '');
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
    const isInside = ({ range }) => (0,text_range/* containsOffset */.Zf)(within, range.start);
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

;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/segments.js

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

;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/members.js
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

;// CONCATENATED MODULE: ./build/artifacts/yaml/reader/tree.js





const STYLES = {
    [js_yaml/* SCALAR_STYLE */.jK.PLAIN]: 'plain',
    [js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED]: 'single',
    [js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED]: 'double',
    [js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK]: 'literal',
    [js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK]: 'folded',
};
/** Longer texts are seldom written twice, in UTF-16 units. */
const longestWord = 32;
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
    /** Short texts by themselves. Why: keys and values are the same few again and again, and each would take room of its own. */
    #words = new Map();
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
        closed.node.end = this.#cursor + this.#offset;
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
        const given = [own, this.#document, this.#properties(event), style, this.#value(event)];
        this.#attach(isBlock ? new nodes/* BlockScalarNode */.uX(...given, this.#range(event.valueStart, event.valueEnd)) : new nodes/* ScalarNode */.p(...given));
    }
    /** The scalar's value, or what it is to be decoded from. */
    #value(event) {
        if (event.valueStart < 0)
            return '';
        return event.fast && event.tagStart < 0 ? this.#word(event.valueStart, event.valueEnd) : { source: this.#text, event };
    }
    #word(start, end) {
        const word = this.#text.slice(start, end);
        if (word.length > longestWord)
            return word;
        const known = this.#words.get(word);
        if (known === undefined)
            this.#words.set(word, word);
        return known ?? word;
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
/**
 * The same for a text that is YAML or JSON as it stands, asked once for each file: what a file is can often be told only by what is in it,
 * and whoever reads it then need not parse it again. The trees are kept as long as the file is.
 */
const readYaml = (0,once_for/* onceFor */.b)((file) => parseYaml(file));


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

/***/ 29152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ indentationOf)
/* harmony export */ });
/** How many units of white space a line begins with. */
const indentationOf = (line) => line.length - line.trimStart().length;


/***/ }),

/***/ 7020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ onceFor)
/* harmony export */ });
/** The same function, which is asked once for each object. Answers are kept as long as the object is. */
const onceFor = (ask) => {
    const known = new WeakMap();
    return of => {
        let found = known.get(of);
        if (found === undefined) {
            found = { value: ask(of) };
            known.set(of, found);
        }
        return found.value;
    };
};


/***/ })

};
;