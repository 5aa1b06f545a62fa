"use strict";
exports.id = 7568;
exports.ids = [7568];
exports.modules = {

/***/ 43906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ findOption),
/* harmony export */   lR: () => (/* binding */ readArguments),
/* harmony export */   xU: () => (/* binding */ optionRange)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73465);

/** An option with its value, where it is written. */
const optionRange = ({ word, valueWord }) => ({ start: word.range.start, end: (valueWord ?? word).range.end });
const known = (pattern) => (pattern.includes('\0') ? undefined : pattern);
const withValue = (name, pattern, word, valueWord) => ({
    name,
    value: known(pattern),
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
const readArguments = (args, { short = '', long = [], singleHyphen = false, untilOperand = false } = {}) => {
    const options = [];
    const operands = [];
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at];
        if (word === undefined)
            break;
        if (word.pattern === '--')
            return { options, operands: [...operands, ...args.slice(at + 1)] };
        if (!word.pattern.startsWith('-') || word.pattern === '-') {
            if (untilOperand)
                return { options, operands: args.slice(at) };
            operands.push(word);
            continue;
        }
        const isLong = word.pattern.startsWith('--') || (singleHyphen && /^-[A-Za-z]{2}/.test(word.pattern));
        const read = isLong ? longOption(word, args[at + 1], long) : cluster(word, args[at + 1], short);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_0__/* .appendAll */ .u)(options, read.options);
        if (read.takesNext)
            at += 1;
    }
    return { options, operands };
};
/** The first option of one of the names. */
const findOption = ({ options }, ...names) => options.find(({ name }) => names.includes(name));


/***/ }),

/***/ 51070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ engineCall),
/* harmony export */   OL: () => (/* binding */ runArguments),
/* harmony export */   fb: () => (/* binding */ buildArguments),
/* harmony export */   hk: () => (/* binding */ dockerfileBuild)
/* harmony export */ });
/* harmony import */ var _command_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43906);

const engines = new Set(['docker', 'podman', 'nerdctl', 'buildah', 'finch']);
/** Words that only say what kind of thing an action is about. */
const nouns = new Set(['container', 'image', 'builder', 'buildx']);
/** Options before the action that take a value. Sources: `docker --help`, `podman --help`, `nerdctl --help`. */
const globalValues = 'config context host log-level tlscacert tlscert tlskey connection root runroot url identity storage-driver namespace address data-root'.split(' ');
/** What a command asks an engine for; undefined when it calls none. `docker compose build` has the action `build`, too. */
const engineCall = ({ name, args }) => {
    if (name === undefined || !engines.has(name))
        return undefined;
    const { operands } = (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(args, { short: 'cHlna', long: globalValues, untilOperand: true });
    const at = operands.findIndex(({ value }) => value === undefined || !nouns.has(value));
    const action = operands[at]?.value;
    return action === undefined ? undefined : { program: name, action, args: operands.slice(at + 1) };
};
/** Options of `docker run` with a value; all others are switches. Sources: `docker run --help`, podman-run(1), nerdctl's command reference. */
const runValues = ('add-host annotation attach authfile arch blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cgroup-conf cgroups chrootdirs cidfile ' +
    'conmon-pidfile cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-shares cpus cpuset-cpus cpuset-mems creds decryption-key detach-keys ' +
    'device device-cgroup-rule device-read-bps device-read-iops device-write-bps device-write-iops dns dns-option dns-opt dns-search domainname entrypoint env ' +
    'env-file env-merge expose gidmap gpus group-add group-entry health-cmd health-interval health-on-failure health-retries health-start-interval ' +
    'health-start-period health-timeout hostname hostuser hooks-dir image-volume init-path ip ip6 ipc isolation kernel-memory label label-file link link-local-ip log-driver ' +
    'log-opt mac-address memory memory-reservation memory-swap memory-swappiness mount name net network network-alias net-alias oom-score-adj os passwd-entry ' +
    'personality pid pidfile pids-limit platform pod pod-id-file preserve-fd preserve-fds publish pull rdt-class requires restart retry retry-delay runtime ' +
    'sdnotify seccomp-policy secret security-opt shm-size shm-size-systemd stop-signal stop-timeout storage-opt subgidname subuidname sysctl systemd ' +
    'timeout tmpfs tz uidmap ulimit umask unsetenv user userns uts variant volume volume-driver volumes-from workdir').split(' ');
/** The options of `run` and `create`, with the image and what runs in it as operands; undefined for other actions. */
const runArguments = ({ action, args }) => action === 'run' || action === 'create' ? (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(args, { short: 'acehlmpuvw', long: runValues, untilOperand: true }) : undefined;
/**
 * Options of `build` with a value; all others are switches. Sources: `docker build --help` with and without BuildKit, `docker buildx bake --help`, podman-build(1),
 * buildah-build(1), nerdctl's command reference, the pages of kaniko and buildctl.
 */
const buildValues = ('add-host allow annotation arch attest authfile build-arg build-arg-file build-context builder cache-from cache-to cache-ttl call cap-add cap-drop cert-dir ' +
    'cgroup-parent context cpp-flag cpu-period cpu-quota cpu-shares cpuset-cpus cpuset-mems creds cw decryption-key destination device dns dns-option dns-search dockerfile env ' +
    'file format from hooks-dir ignorefile iidfile ipc isolation jobs label layer-label local logfile manifest memory memory-swap metadata-file network no-cache-filter opt ' +
    'os os-feature os-version output platform progress provenance retry retry-delay runtime runtime-flag sbom sbom-image-output sbom-output secret security-opt set shm-size ' +
    'sign-by source-policy-file ssh tag target timestamp ulimit unsetannotation unsetenv unsetlabel userns userns-gid-map userns-uid-map variant volume').split(' ');
const buildSyntax = { short: 'cfmotv', long: buildValues };
/** Programs that build without an engine: kaniko, img, BuildKit's client. */
const builders = new Set(['executor', 'kaniko', 'img', 'buildctl']);
/**
 * What a build of one Dockerfile is asked for, by an engine with the context as last operand, or by a builder without one, whose operands may begin with `build`;
 * undefined for all else.
 */
const dockerfileBuild = (command) => {
    if (builders.has(command.name ?? ''))
        return (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(command.args, buildSyntax);
    const call = engineCall(command);
    return call && ['build', 'bud', 'b'].includes(call.action) ? (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(call.args, buildSyntax) : undefined;
};
/** What a build is asked for; undefined for commands that build no image. */
const buildArguments = (command) => {
    const call = engineCall(command);
    if (call?.action === 'bake')
        return (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(call.args, buildSyntax);
    const [first, ...rest] = call?.args ?? [];
    if (call?.action === 'compose')
        return first?.value === 'build' ? (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(rest, buildSyntax) : undefined;
    return dockerfileBuild(command);
};


/***/ }),

/***/ 68731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ inputFiles)
/* harmony export */ });
/** The files that a command reads as its input: `< file`. */
const inputFiles = ({ redirects }) => redirects.flatMap(({ operator, target }) => (operator === '<' && target !== undefined ? [target] : []));


/***/ }),

/***/ 54342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ textGrants),
/* harmony export */   Co: () => (/* binding */ settingGrants),
/* harmony export */   IU: () => (/* binding */ scalarGrants),
/* harmony export */   KQ: () => (/* binding */ strongCapability),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   vy: () => (/* binding */ machineFolders),
/* harmony export */   yN: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36825);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5354);
/* harmony import */ var _yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46075);




/** There is more in an object than is looked through. */
class TooLarge extends Error {
}
/** Keys of an operation, or of a setting in a list, that say what its `value` is set to. */
const targetKeys = ['path', 'name', 'key', 'fieldPath', 'jsonPath'];
/** The keys below which the `value` of an operation comes to stand: `{op: add, path: /spec/hostPID, value: true}`. */
const targetOf = (node) => {
    const target = targetKeys.map(key => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(node, key)).find(path => path !== undefined);
    return target === undefined ? [] : [target];
};
/** What stands in a node, in order, as far as `enters` leads. @throws TooLarge */
function* placesIn(root, visits, enters = () => true) {
    const pending = [root];
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
        visits.left -= 1;
        if (visits.left < 0)
            throw new TooLarge();
        const node = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .deref */ .LA)(place.node);
        if (node === undefined)
            continue;
        const found = { node, path: place.path };
        if (!enters(found))
            continue;
        yield found;
        const entries = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node);
        const target = entries.some(({ name }) => name === 'value') ? targetOf(node) : [];
        const below = [
            ...entries.map(({ name, value }) => ({ node: value, path: [...place.path, name ?? '?', ...(name === 'value' ? target : [])] })),
            // Why only what is no scalar: a text in a list is one of those that its key names.
            ...(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node).map((item, index) => ({ node: item, path: item.kind === 'scalar' ? place.path : [...place.path, String(index)] })),
        ];
        for (const one of below.toReversed())
            pending.push(one);
    }
}
/** Names as they are compared: operators write them in camels, snakes and capitals, and several of them in one key. */
const plainNames = (path) => path
    .slice(-4)
    .flatMap(key => key.split(/[./[\]~]+/u))
    .flatMap(name => (name === '' || name === '-' ? [] : [name.replaceAll(/[_-]/gu, '').toLowerCase()]));
/** `adminAccess`: devices that others use (Kubernetes, "Dynamic Resource Allocation"). */
const switchName = /^(?:(?:is|as|run|runas|use|enable)?(?:privileged(?:mode|containers?|pods?)?|host(?:network(?:ing)?|pid|ipc|process))|(?:expose|mount|use)?dockersocket|adminaccess)$/u;
/** Folders of a machine with which, as with its root, it is given away, for a pattern. */
const machineFolders = '(?:etc|root|proc|sys|dev|boot|home|run|var)';
/** Paths of a node by which it is given away: such folders, and what lies in them, but of `/var` what others have there. */
const nodePaths = new RegExp(`^/+(?:$|(?!var)${machineFolders}(?:/|$)|var/(?:run|lib/(?:kubelet|docker|containerd))(?:/|$)|var/*$)|\\.sock$`, 'u');
/** Capabilities by which a container takes its host over, or what runs there. */
const strongCapability = /^(?:CAP_)?(?:ALL|SYS_(?!CHROOT)\w+|NET_ADMIN|BPF|DAC_READ_SEARCH)$/iu;
/** `capabilities: {add: [\u2026]}`, `capabilities: [\u2026]`, `capAdd: [\u2026]`. */
const addsCapability = (holder, name) => (name === 'add' && holder === 'capabilities') || name === 'capabilities' || name === 'capadd' || name === 'addcapabilities';
const isOn = (node) => {
    if (node.kind !== 'scalar')
        return false;
    const value = (0,_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(node);
    return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
};
/** Whether a field gives a container, or those of a pod, so much that it would block in a pod of its own. */
const settingGrants = ({ node, path }, visits) => {
    if (node.kind !== 'scalar')
        return grantsRights(node);
    const names = plainNames(path);
    const [holder = '', name = ''] = [names.at(-2), names.at(-1)];
    if (switchName.test(name))
        return isOn(node);
    // Why also a field that another fills: who fills it is not known.
    if (name === 'tofieldpath')
        return switchName.test(plainNames([node.value]).at(-1) ?? '');
    // `hostDisk`: KubeVirt's disks of virtual machines.
    if (name === 'hostpath' || (name === 'path' && names.slice(-4).some(one => one === 'hostpath' || one === 'hostdisk')))
        return nodePaths.test(node.value);
    if (addsCapability(holder, name))
        return strongCapability.test(node.value);
    return scalarGrants(node, visits);
};
const textsAt = (node, key) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, key)).flatMap(item => (item.kind === 'scalar' ? [item.value] : []));
/** Rights over everything, or to take any, that an operator hands out: `clusterPermissions` of the Operator Lifecycle Manager. */
const grantsRights = (node) => {
    const [verbs, groups, resources] = [textsAt(node, 'verbs'), textsAt(node, 'apiGroups'), textsAt(node, 'resources')];
    if (verbs.length === 0 || resources.length === 0)
        return false;
    const isOfAll = groups.includes('*') && resources.includes('*') && verbs.includes('*');
    return isOfAll || verbs.some(verb => verb === 'escalate' || verb === 'bind' || verb === 'impersonate');
};
/** True for a text that says in so many words that a container gets more: `privileged: true`, or an operation that sets it. */
const grantsPlainly = (text) => /["']?\b(?:privileged|host(?:PID|IPC|Network|Process)|host_(?:pid|ipc|network))["']?\s*[:=]\s*["']?true\b|\/(?:privileged|host(?:PID|IPC|Network))["'],?\s*["']?value["']?\s*:\s*["']?true\b/u.test(text) || /["']?\bhostPath["']?\s*:\s*(?:\{|\n)/u.test(text);
/** Words without which a text gives nothing, whatever it is written in. */
const words = /privileged|host_?(?:PID|IPC|Network|Process|Path)|capabilities/iu;
/** Longer texts are not parsed. */
const maxParsed = 65_536;
/** What a text costs of what may be looked through, in characters for each visit. */
const perVisit = 4;
/** True for a text that gives a container more, as words or as YAML or JSON that an operator lays over its pods. @throws TooLarge */
const textGrants = (text, visits) => {
    if (!words.test(text))
        return false;
    if (grantsPlainly(text))
        return true;
    if (text.length > maxParsed || !/[{[\n:]/u.test(text))
        return false;
    visits.left -= Math.ceil(text.length / perVisit);
    if (visits.left < 0)
        throw new TooLarge();
    return (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)((0,_source_file_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceFile */ .s)('text.yaml', text)).documents.some(({ root }) => root !== undefined &&
        root.kind !== 'scalar' &&
        // Why not texts of several lines in a text: nobody looks through those in them.
        [...placesIn({ node: root, path: [] }, visits)].some(place => place.node.kind === 'scalar' && !/\n/u.test(place.node.value) && settingGrants(place, visits)));
};
const known = new WeakMap();
/** The same of a scalar, looked at once however many aliases name it. @throws TooLarge */
const scalarGrants = (node, visits) => {
    const answer = known.get(node) ?? textGrants(node.value, visits);
    known.set(node, answer);
    return answer;
};


/***/ }),

/***/ 78229:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xm: () => (/* binding */ treeDifferences),
/* harmony export */   vo: () => (/* binding */ Contents),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73465);
/* harmony import */ var _kubernetes_expanded_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94245);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69210);
/* harmony import */ var _yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46075);





/** Trees that stand for more nodes once aliases are replaced are compared by their text only. */
const maxNodes = 300_000;
/** More differences than that are not told apart. */
const maxDifferences = 2_000;
/** Gives equal numbers to nodes that say the same: aliases replaced, keys in any order, comments and style left out. */
class Contents {
    #numbers = new Map();
    #known = new Map();
    #sizes = new _kubernetes_expanded_size_js__WEBPACK_IMPORTED_MODULE_3__/* .ExpandedSize */ .f();
    /** False for a node that is too large to be compared, or that contains itself. */
    canCompare(node) {
        return node === undefined || this.#sizes.of(node) <= maxNodes;
    }
    of(written) {
        const node = (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(written);
        if (node === undefined)
            return this.#number('nothing');
        const known = this.#known.get(node);
        if (known !== undefined)
            return known;
        const number = this.#number(this.#wordsOf(node));
        this.#known.set(node, number);
        return number;
    }
    #wordsOf(node) {
        if (node.kind === 'mapping') {
            const entries = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).map(({ name, key, value }) => `${JSON.stringify(name ?? this.of(key))}:${this.of(value)}`);
            return `{${entries.toSorted().join()}}`;
        }
        if (node.kind === 'sequence')
            return `[${node.items.map(item => this.of(item)).join()}]`;
        const value = (0,_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(node);
        // What a template prints is known by its text only.
        return value === undefined ? `?${(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenText */ .v4)(node)}` : `${typeof value}${String(value)}`;
    }
    #number(words) {
        const number = this.#numbers.get(words) ?? this.#numbers.size;
        this.#numbers.set(words, number);
        return number;
    }
}
/** What two trees say differently, the outermost first; empty when they say the same. Time is linear in the trees. */
const treeDifferences = (base, head, contents = new Contents()) => {
    if (!contents.canCompare(base) || !contents.canCompare(head)) {
        const same = base !== undefined && head !== undefined && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenText */ .v4)(base) === (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenText */ .v4)(head);
        return same ? [] : [{ path: [], base, head }];
    }
    if (contents.of(base) === contents.of(head))
        return [];
    const found = [];
    const pending = [{ path: [], base: (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(base), head: (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(head) }];
    for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
        const inner = innerPairs(pair, contents)?.filter(({ base: before, head: after }) => contents.of(before) !== contents.of(after));
        if (inner === undefined || found.length + pending.length + inner.length > maxDifferences)
            found.push(pair);
        else
            (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_4__/* .appendAll */ .u)(pending, inner.toReversed());
    }
    return found;
};
/** The pairs that two nodes which differ are made of; undefined when they differ themselves. */
const innerPairs = (pair, contents) => {
    const { path, base, head } = pair;
    if (isMapping(base) && isMapping(head) && !base.opaque && !head.opaque)
        return memberPairs(path, base, head);
    if (base?.kind === 'sequence' && head?.kind === 'sequence' && !base.opaque && !head.opaque)
        return itemPairs(pair, contents);
    return undefined;
};
const isMapping = (node) => node?.kind === 'mapping';
const memberPairs = (path, base, head) => {
    const before = new Map((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(base).map(({ name, value }) => [name, (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(value)]));
    const after = new Map((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(head).map(({ name, value }) => [name, (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(value)]));
    if (before.has(undefined) || after.has(undefined))
        return undefined;
    return [...new Set([...after.keys(), ...before.keys()])].flatMap(name => name === undefined ? [] : [{ path: [...path, name], base: before.get(name), head: after.get(name) }]);
};
/**
 * Items that are equal are paired first, then those of one name, then the rest in order. What is only in another order differs as a whole.
 */
const itemPairs = ({ path, base, head }, contents) => {
    const before = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(base);
    const after = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(head);
    const left = new Map();
    for (const [index, item] of before.entries()) {
        const same = left.get(contents.of(item));
        if (same)
            same.push(index);
        else
            left.set(contents.of(item), [index]);
    }
    const taken = new Set();
    const rest = [];
    let last = -1;
    for (const [index, item] of after.entries()) {
        const same = left.get(contents.of(item))?.shift();
        if (same === undefined)
            rest.push({ item, index });
        else if (same < last)
            return undefined;
        else {
            last = same;
            taken.add(same);
        }
    }
    const gone = new Map([...before.entries()].filter(([index]) => !taken.has(index)));
    return [...pairRest(path, gone, rest)];
};
function* pairRest(path, gone, rest) {
    const partners = new Map();
    for (const [index, item] of [...gone].toReversed()) {
        const same = partners.get(nameOf(item));
        if (same)
            same.push(index);
        else
            partners.set(nameOf(item), [index]);
    }
    for (const { item, index } of rest) {
        const partner = partners.get(nameOf(item))?.pop();
        yield { path: [...path, index], base: partner === undefined ? undefined : gone.get(partner), head: item };
        if (partner !== undefined)
            gone.delete(partner);
    }
    for (const [index, item] of gone)
        yield { path: [...path, index], base: item, head: undefined };
}
const nameOf = (item) => (item?.kind === 'mapping' ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(item, 'name') : undefined);
/**
 * The differing leaves below differences: what is only on one side is taken apart, so that each value has its path. What is left once there
 * are very many stays whole.
 */
const leavesOf = (differences) => {
    const leaves = [];
    const pending = differences.toReversed();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { path, base, head } = next;
        const only = base === undefined ? head : head === undefined ? base : undefined;
        const members = only === undefined ? [] : membersOf(only);
        if (members.length === 0 || leaves.length + pending.length + members.length > maxDifferences)
            leaves.push(next);
        else
            for (const [step, node] of members.toReversed())
                pending.push({ path: [...path, step], base: base && node, head: head && node });
    }
    return leaves;
};
const membersOf = (node) => {
    if (node.kind !== 'scalar' && node.opaque)
        return [];
    if (node.kind === 'mapping')
        return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).flatMap(({ name, value }) => {
            const target = (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(value);
            return name === undefined || target === undefined ? [] : [[name, target]];
        });
    return node.kind === 'sequence' ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node).map((item, index) => [index, item]) : [];
};


/***/ }),

/***/ 80301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandPointers: () => (/* binding */ commandPointers)
});

// EXTERNAL MODULE: ./build/artifacts/shell/command-arguments.js
var command_arguments = __webpack_require__(43906);
// EXTERNAL MODULE: ./build/artifacts/shell/engine-calls.js
var engine_calls = __webpack_require__(51070);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(12656);
// EXTERNAL MODULE: ./build/environments/values-files.js
var values_files = __webpack_require__(84972);
// EXTERNAL MODULE: ./build/environments/commands/applied-files.js
var applied_files = __webpack_require__(14738);
// EXTERNAL MODULE: ./build/environments/commands/deploy-script.js + 1 modules
var deploy_script = __webpack_require__(14442);
// EXTERNAL MODULE: ./build/environments/commands/deploying-commands.js
var deploying_commands = __webpack_require__(5135);
;// CONCATENATED MODULE: ./build/environments/commands/built-files.js







/** `--opt filename=x`. */
const ofFrontend = ({ pattern, word }) => {
    const [, name] = /^filename=(.*)$/su.exec(pattern) ?? [];
    return name === undefined ? [] : [{ pattern: name, word }];
};
/** Builders whose first operand says what they are to do. */
const toldWhat = new Set(['buildctl', 'img']);
/** The file that a build takes where none is named: the one of its context, or its input. */
const usualFile = (asked, { name = '', nameWord }) => {
    const operand = asked.operands.at(toldWhat.has(name) ? 1 : -1);
    const word = operand ?? nameWord;
    if (word === undefined)
        return [];
    const context = (0,command_arguments/* findOption */.$K)(asked, '--context')?.pattern ?? operand?.pattern ?? '.';
    const folder = ['', '.', './'].includes(context) ? '' : `${context.replace(/\/$/u, '')}/`;
    return [{ pattern: context === '-' ? '-' : `${folder}Dockerfile`, word }];
};
/** More files of one script are not looked at. */
const maxBuilt = 500;
/** What the commands of a script build, also in loops and by way of other files: `docker build - < x`, `cp x Dockerfile; docker build .`. */
const builtBy = (script) => {
    const read = (0,deploy_script/* deployScriptOf */.k)(script);
    const found = [];
    for (const command of read.commands) {
        if (found.length >= maxBuilt)
            break;
        const asked = (0,engine_calls/* dockerfileBuild */.hk)({ ...command, args: read.values.arguments(command) });
        if (asked === undefined)
            continue;
        const named = [...(0,deploying_commands/* valuesOf */.sm)(asked, '-f', '--file', '--dockerfile'), ...(0,deploying_commands/* valuesOf */.sm)(asked, '--opt').flatMap(ofFrontend)];
        const files = named.length > 0 ? named : usualFile(asked, command);
        const stage = asked.options.findLast(({ name }) => name === '--target');
        const [target] = (0,deploying_commands/* valuesOf */.sm)(asked, '--target').slice(-1);
        if (target?.pattern.includes(path_tree/* unknownPart */.QH))
            continue;
        for (const { pattern, word } of files.flatMap(file => [...read.spelledOut([file]), ...read.feeding(command, file)])) {
            const path = (0,applied_files/* fromHere */.X)(pattern);
            if (path === '' || path === '-' || path.includes(path_tree/* unknownPart */.QH))
                continue;
            const { range } = stage?.word ?? word;
            for (const folder of script.folders)
                found.push({ path: (0,values_files/* pathIn */.lW)(folder, path), target: target?.pattern, range });
        }
    }
    return found.slice(0, maxBuilt);
};

// EXTERNAL MODULE: ./build/environments/commands/scripts.js + 2 modules
var scripts = __webpack_require__(83115);
// EXTERNAL MODULE: ./build/review/read/build-pointers.js
var build_pointers = __webpack_require__(18300);
// EXTERNAL MODULE: ./build/review/read/deployed/deployed-files.js + 3 modules
var deployed_files = __webpack_require__(94834);
;// CONCATENATED MODULE: ./build/review/read/command-pointers.js




/** What the commands of a file have built, be it a pipeline, a script or another tool's file: scripts of npm, hooks, playbooks. */
const commandPointers = (by) => (0,scripts/* scriptsIn */.Oq)(by, () => (0,deployed_files/* rootsOf */.RD)(by), scripts/* buildsImages */.Yc)
    .flatMap(builtBy)
    .flatMap(({ path, target, range }) => (0,build_pointers/* pointersOf */.Qy)({ context: '.', file: path, target, range }, by));


/***/ })

};
;