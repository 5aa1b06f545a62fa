"use strict";
exports.id = 5256;
exports.ids = [5256];
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
/** What an engine's build of one Dockerfile is asked for, with the context as operand; undefined for all else. */
const dockerfileBuild = (command) => {
    const call = engineCall(command);
    return call && ['build', 'bud', 'b'].includes(call.action) ? (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(call.args, buildSyntax) : undefined;
};
/** What a build is asked for; undefined for commands that build no image. */
const buildArguments = (command) => {
    if (builders.has(command.name ?? ''))
        return (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(command.args, buildSyntax);
    const call = engineCall(command);
    if (call?.action === 'bake')
        return (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(call.args, buildSyntax);
    const [first, ...rest] = call?.args ?? [];
    if (call?.action === 'compose')
        return first?.value === 'build' ? (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readArguments */ .lR)(rest, buildSyntax) : undefined;
    return dockerfileBuild(command);
};


/***/ }),

/***/ 65678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain),
/* harmony export */   rules: () => (/* binding */ rules)
/* harmony export */ });
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _reports_example_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17445);
/* harmony import */ var _reports_rule_page_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22360);
/* harmony import */ var _reports_words_weaknesses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15174);
/* harmony import */ var _rules_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62896);
/* harmony import */ var _text_closest_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76214);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18743);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66651);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42010);
/* harmony import */ var _write_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21711);










/** `tidewaiter rules`: all rules, one a line, or as JSON. */
const rules = async (request) => {
    const rows = _rules_catalog_js__WEBPACK_IMPORTED_MODULE_3__.allRules.map(({ meta: { id, severity, profile, fix, title, references } }) => ({
        id,
        severity,
        profile,
        fix,
        title,
        cwe: (0,_reports_words_weaknesses_js__WEBPACK_IMPORTED_MODULE_2__/* .weaknessIds */ .Y9)(references),
    }));
    const width = Math.max(...rows.map(row => row.id.length));
    await (0,_write_result_js__WEBPACK_IMPORTED_MODULE_5__/* .writeResult */ .Z)(request, paint => request.format === 'json'
        ? (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonLine */ .rF)(rows)
        : rows
            .map(row => `${paint('strong', row.id.padEnd(width))}  ${row.severity.padEnd(8)}  ${row.profile.padEnd(9)}  ${row.title}\n`)
            .join(''));
    return 0;
};
/** `tidewaiter explain RULE`: why, what to do, examples, references. */
const explain = async (request) => {
    const [name = ''] = request.operands;
    const meta = _rules_catalog_js__WEBPACK_IMPORTED_MODULE_3__.allRules.find(rule => rule.meta.id === name)?.meta;
    if (!meta)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageError */ .e(unknownRule(name));
    await (0,_write_result_js__WEBPACK_IMPORTED_MODULE_5__/* .writeResult */ .Z)(request, paint => (request.format === 'json' ? (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonLine */ .rF)(meta) : (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_4__/* .forTerminal */ .Qf)(explanation(meta, paint), request.output)));
    return 0;
};
/** Rules whose ids hold what was written are suggested, else the one that is written nearly so. */
const unknownRule = (name) => {
    const ids = _rules_catalog_js__WEBPACK_IMPORTED_MODULE_3__.allRules.map(rule => rule.meta.id);
    const holding = name === '' ? [] : ids.filter(id => id.includes(name)).slice(0, maxSuggested);
    const close = (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_7__/* .closestName */ .N)(name, ids) ?? ids.find(id => (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_7__/* .closestName */ .N)(name, [id.slice(id.indexOf('/') + 1)]) !== undefined);
    const suggested = holding.length > 0 ? holding : close === undefined ? [] : [close];
    return suggested.length === 0
        ? `There is no rule "${name}". Run "tidewaiter rules" for the list.`
        : `There is no rule "${name}". Did you mean ${suggested.map(id => `"${id}"`).join(' or ')}?`;
};
const maxSuggested = 5;
const explanation = (meta, paint) => {
    const options = Object.entries(meta.options ?? {}).map(([name, option]) => `  ${name} (default ${JSON.stringify(option.default)}): ${option.description}`);
    const text = [
        `${paint('strong', meta.id)}: ${meta.title}`,
        [
            `Severity ${meta.severity}, confidence ${meta.confidence}, profile ${meta.profile}, fix: ${meta.fix}.`,
            ...(0,_reports_words_weaknesses_js__WEBPACK_IMPORTED_MODULE_2__/* .weaknessesOf */ .PA)(meta.references).map(weakness => `${(0,_reports_words_weaknesses_js__WEBPACK_IMPORTED_MODULE_2__/* .weaknessWords */ .pZ)(weakness)}.`),
        ].join(' '),
        meta.rationale,
        meta.remediation,
        `Reported:\n${indent((0,_reports_example_text_js__WEBPACK_IMPORTED_MODULE_8__/* .exampleText */ .k)(meta.examples.bad))}`,
        `Not reported:\n${indent((0,_reports_example_text_js__WEBPACK_IMPORTED_MODULE_8__/* .exampleText */ .k)(meta.examples.good))}`,
        ...(options.length > 0 ? [`Options:\n${options.join('\n')}`] : []),
        `To accept one finding, write a comment above it:\n  # tidewaiter: ignore[${meta.id}] -- why`,
        [(0,_reports_rule_page_address_js__WEBPACK_IMPORTED_MODULE_1__/* .rulePageAddress */ .AD)(meta.id, _version_js__WEBPACK_IMPORTED_MODULE_9__/* .version */ .r), ...meta.references].join('\n'),
    ].join('\n\n');
    return `${text}
`;
};
const indent = (text) => text.trimEnd().replaceAll(/^/gmu, '  ');


/***/ }),

/***/ 21711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeResult),
/* harmony export */   j: () => (/* binding */ writeTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30501);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66651);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42010);




/** Writes what a command found: to the file of `--output`, in which no colors are, or else to standard output. */
const writeResult = async ({ output }, render) => {
    if (output !== undefined)
        return writeTo('--output', output, await render(_reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .noPaint */ .Iy));
    const rendered = await render((0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalPaint */ .zc)());
    for (const piece of typeof rendered === 'string' ? [rendered] : rendered)
        await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .zh)(piece);
};
/** Writes a file that an option names. Throws `UsageError` where that is not possible. */
const writeTo = (option, path, text) => {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'w');
        try {
            for (const piece of typeof text === 'string' ? [text] : text)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, piece);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`${option} can't be written: ${error instanceof Error ? error.message : 'unknown error'}. Name a file in a folder that is there and may be written to.`);
    }
};


/***/ }),

/***/ 17445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ exampleText)
/* harmony export */ });
/** An example of a rule as one text: each of several files under a comment with its path. */
const exampleText = (example) => typeof example === 'string'
    ? example
    : Object.entries(example)
        .map(([path, text]) => `# ${path}\n${text.trimEnd()}\n`)
        .join('---\n');


/***/ }),

/***/ 22360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ rulePageAddress),
/* harmony export */   Um: () => (/* binding */ documentsRef),
/* harmony export */   _t: () => (/* binding */ familyPageAddress)
/* harmony export */ });
/** Was built before there was a tag of it: until then its pages are those of the main branch, and stay so. */
const firstVersion = '0.1.0';
/** The branch or tag that has the documents of a version. */
const documentsRef = (version) => (version === firstVersion ? 'main' : `v${version}`);
const documents = (version) => `https://github.com/tidewaiter/tidewaiter/blob/${documentsRef(version)}/docs`;
/** Guides that tell of rules which have no page of their own. */
const guides = { 'image-signing': 'image-signing', org: 'organization-rules' };
/** Where the rule pages of a version are published; what the signing gate refuses has its guide, and so have an organization's own rules. */
const rulePageAddress = (ruleId, version) => `${documents(version)}/${guides[ruleId.split('/', 1)[0] ?? ''] ?? `rules/${ruleId}`}.md`;
/** Where the families of a version are told of. */
const familyPageAddress = (version) => `${documents(version)}/families.md`;


/***/ }),

/***/ 15174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PA: () => (/* binding */ weaknessesOf),
/* harmony export */   Y9: () => (/* binding */ weaknessIds),
/* harmony export */   pZ: () => (/* binding */ weaknessWords)
/* harmony export */ });
/**
 * The weaknesses that rules are about, by their numbers in MITRE's Common Weakness Enumeration 4.18, with the names that it has for them. Those
 * that MITRE forbids to map to (such as 16 and 1125) are none of them.
 */
const names = {
    '74': "Improper Neutralization of Special Elements in Output Used by a Downstream Component ('Injection')",
    '94': "Improper Control of Generation of Code ('Code Injection')",
    '183': 'Permissive List of Allowed Inputs',
    '200': 'Exposure of Sensitive Information to an Unauthorized Actor',
    '214': 'Invocation of Process Using Visible Sensitive Information',
    '250': 'Execution with Unnecessary Privileges',
    '252': 'Unchecked Return Value',
    '266': 'Incorrect Privilege Assignment',
    '269': 'Improper Privilege Management',
    '283': 'Unverified Ownership',
    '295': 'Improper Certificate Validation',
    '306': 'Missing Authentication for Critical Function',
    '311': 'Missing Encryption of Sensitive Data',
    '312': 'Cleartext Storage of Sensitive Information',
    '319': 'Cleartext Transmission of Sensitive Information',
    '321': 'Use of Hard-coded Cryptographic Key',
    '327': 'Use of a Broken or Risky Cryptographic Algorithm',
    '347': 'Improper Verification of Cryptographic Signature',
    '353': 'Missing Support for Integrity Check',
    '359': 'Exposure of Private Personal Information to an Unauthorized Actor',
    '489': 'Active Debug Code',
    '494': 'Download of Code Without Integrity Check',
    '522': 'Insufficiently Protected Credentials',
    '526': 'Cleartext Storage of Sensitive Information in an Environment Variable',
    '538': 'Insertion of Sensitive Information into Externally-Accessible File or Directory',
    '613': 'Insufficient Session Expiration',
    '636': "Not Failing Securely ('Failing Open')",
    '653': 'Improper Isolation or Compartmentalization',
    '668': 'Exposure of Resource to Wrong Sphere',
    '693': 'Protection Mechanism Failure',
    '732': 'Incorrect Permission Assignment for Critical Resource',
    '770': 'Allocation of Resources Without Limits or Throttling',
    '778': 'Insufficient Logging',
    '779': 'Logging of Excessive Data',
    '798': 'Use of Hard-coded Credentials',
    '829': 'Inclusion of Functionality from Untrusted Control Sphere',
    '862': 'Missing Authorization',
    '863': 'Incorrect Authorization',
    '918': 'Server-Side Request Forgery (SSRF)',
    '923': 'Improper Restriction of Communication Channel to Intended Endpoints',
    '942': 'Permissive Cross-domain Security Policy with Untrusted Domains',
    '1104': 'Use of Unmaintained Third Party Components',
    '1327': 'Binding to an Unrestricted IP Address',
    '1357': 'Reliance on Insufficiently Trustworthy Component',
    '1392': 'Use of Default Credentials',
    '1395': 'Dependency on Vulnerable Third-Party Component',
};
/** The weaknesses among the references of a rule, in their order. */
const weaknessesOf = (references) => references.flatMap(reference => {
    const number = /^https:\/\/cwe\.mitre\.org\/data\/definitions\/(\d{1,5})\.html$/u.exec(reference)?.[1];
    return number === undefined ? [] : [{ id: `CWE-${number}`, number, name: names[number] }];
});
/** `CWE-250, CWE-269`; empty where there is none. */
const weaknessIds = (references = []) => weaknessesOf(references).map(({ id }) => id);
/** `CWE-250 Execution with Unnecessary Privileges`. */
const weaknessWords = ({ id, name }) => (name === undefined ? id : `${id} ${name}`);


/***/ }),

/***/ 58978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/** The words that are shown of `all`, and how many more there are: `a, b and 3 more`. */
const andMore = (shown, all, separator = ', ') => shown.join(separator) + (all > shown.length ? ` and ${all - shown.length} more` : '');


/***/ })

};
;