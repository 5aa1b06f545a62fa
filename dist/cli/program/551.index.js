"use strict";
exports.id = 551;
exports.ids = [551];
exports.modules = {

/***/ 7551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseOrgPolicy: () => (/* binding */ parseOrgPolicy)
});

// EXTERNAL MODULE: ./build/text/closest-name.js
var closest_name = __webpack_require__(6214);
// EXTERNAL MODULE: ./build/policy/lockable-keys.js
var lockable_keys = __webpack_require__(1672);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/signing/policy/image-glob.js
var image_glob = __webpack_require__(2442);
// EXTERNAL MODULE: ./build/policy/schema.js
var schema = __webpack_require__(2432);
;// CONCATENATED MODULE: ./build/policy/image-settings-schema.js



const maxPemLength = 65_536;
const someOf = (item) => dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(schema/* maxEntries */.bI));
const imageGlob = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(500), dist/* regex */.yGV(image_glob/* imageGlobPattern */.WP, 'must be a glob over image names, of letters, digits and "-_:/*.@"'));
const image_settings_schema_images = (0,schema/* described */.WY)((0,schema/* oneOrMore */.h9)(imageGlob), 'Globs of images as in a ClusterImagePolicy: `*` stays within a folder, `**` does not; one without tag names all tags.');
const host = dist/* pipe */.FsL(schema/* name */.UU, dist/* regex */.yGV(/^[a-zA-Z0-9.-]+(?::\d{1,5})?$/u, 'must be a host, with its port if it has one: "registry.acme.test:5000"'));
const keyId = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/u, 'must be the SHA-256 of a key: 64 hexadecimal digits in lower case'));
const source = dist/* pipe */.FsL(schema/* name */.UU, dist/* regex */.yGV(/^[\w.-]+(?:\/[\w.-]+)?$/u, 'must be an owner or a repository on GitHub: "acme" or "acme/app"'));
const workflow = dist/* pipe */.FsL(schema/* name */.UU, dist/* regex */.yGV(/^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+(?:@refs\/[\w./-]+)?$/u, 'must be a workflow file: "acme/ci/.github/workflows/build.yml", with "@refs/heads/main" if only that ref may sign'));
const registries = dist/* strictObject */.rej({
    allowed: dist/* optional */.lqM((0,schema/* described */.WY)(someOf(imageGlob), 'Images that may be used at all, as globs: `ghcr.io/acme/**`. Default: any.')),
    mirrors: dist/* optional */.lqM((0,schema/* described */.WY)(dist/* pipe */.FsL(dist/* record */.g1P(host, dist/* pipe */.FsL(schema/* name */.UU, dist/* regex */.yGV(/^[\w.:/-]+$/u, 'must be a registry, with a folder if it has one'))), dist/* maxEntries */.bIj(100)), 'Registries that are asked in the place of others: `docker.io: mirror.acme.test/hub`. Policies match the original name.')),
    http: dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* listOf */.c3)(host), 'Registries that are asked without TLS; others but localhost are not.')),
    private: dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* listOf */.c3)(host), 'Registries that may lie in a private network; addresses of others are refused.')),
});
const engines = dist/* strictObject */.rej({
    images: image_settings_schema_images,
    engines: (0,schema/* described */.WY)((0,schema/* oneOrMore */.h9)(dist/* picklist */.KIO(['sigstore', 'notation', 'notary-v1', 'github-attestations'])), 'What judges these images; all of them must be content.'),
});
const notary = dist/* strictObject */.rej({
    images: image_settings_schema_images,
    server: (0,schema/* described */.WY)(dist/* pipe */.FsL(schema/* name */.UU, dist/* regex */.yGV(/^https:\/\/[\w.-]+(?::\d{1,5})?$/u, 'must be an address like "https://notary.acme.test"')), 'The server.'),
    'root-keys': dist/* optional */.lqM((0,schema/* described */.WY)(someOf(keyId), 'Ids of the root keys that are trusted.')),
    'root-ca': dist/* optional */.lqM((0,schema/* described */.WY)(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(maxPemLength)), 'Certificates (PEM) that may have issued root certificates.')),
    roles: dist/* optional */.lqM((0,schema/* described */.WY)(someOf(dist/* pipe */.FsL(schema/* name */.UU, dist/* regex */.yGV(/^targets\/[\w.-]+$/u, 'must be a delegation: "targets/releases"'))), 'Delegations whose word counts before that of `targets`. Default: targets/releases, as Docker has it.')),
});
const githubAttestations = dist/* strictObject */.rej({
    images: image_settings_schema_images,
    source: (0,schema/* described */.WY)(source, 'Owner or repository on GitHub that the image must be built in.'),
    'predicate-type': dist/* optional */.lqM((0,schema/* described */.WY)(schema/* name */.UU, 'What is attested. Default: https://slsa.dev/provenance/v1.')),
    'signer-workflow': dist/* optional */.lqM((0,schema/* described */.WY)(workflow, 'The workflow that must have signed. Default: any of `source`.')),
    'source-ref': dist/* optional */.lqM((0,schema/* described */.WY)(schema/* name */.UU, 'The ref that it must be built from: `refs/heads/main`, `refs/tags/*`.')),
    runner: dist/* optional */.lqM((0,schema/* described */.WY)(dist/* picklist */.KIO(['github-hosted', 'self-hosted']), 'The kind of machine that it must be built on.')),
    issuer: dist/* optional */.lqM((0,schema/* described */.WY)(dist/* pipe */.FsL(schema/* name */.UU, dist/* regex */.yGV(/^https:\/\/[\w./-]+$/u, 'must be an address like "https://token.actions.githubusercontent.com"')), 'Who issued the identity. Default: https://token.actions.githubusercontent.com.')),
});
const exception = dist/* strictObject */.rej({
    images: image_settings_schema_images,
    reason: (0,schema/* described */.WY)(schema/* reason */.l, 'Why these images may be used all the same.'),
    until: dist/* optional */.lqM((0,schema/* described */.WY)(schema/* calendarDay */.$6, 'Last day (UTC) on which the exception counts, YYYY-MM-DD.')),
});
/** The shape of the section `images` of the organization's policy. */
const imageSettingsSchema = dist/* strictObject */.rej({
    'no-match': dist/* optional */.lqM((0,schema/* described */.WY)(dist/* picklist */.KIO(['deny', 'warn', 'allow']), 'What becomes of an image that no signing policy names. Default: deny.')),
    scope: dist/* optional */.lqM((0,schema/* described */.WY)(dist/* picklist */.KIO(['introduced', 'changed-files']), 'Which images are judged: those that a change introduces or changes, or all in the files that it changes. Default: introduced.')),
    platforms: dist/* optional */.lqM((0,schema/* described */.WY)(dist/* picklist */.KIO(['named', 'all']), "What must be signed: what the reference names, or every platform's image in it, too. Default: named.")),
    'signature-format': dist/* optional */.lqM((0,schema/* described */.WY)(dist/* picklist */.KIO(['any', 'as-written']), 'Which layouts an authority without `signatureFormat` accepts: any, or only the legacy one as in the cluster. Default: any.')),
    registries: dist/* optional */.lqM((0,schema/* described */.WY)(registries, 'Where images may come from, and how registries are reached.')),
    engines: dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* listOf */.c3)(engines), 'What judges which images; the first entry that names an image decides. Default: each engine with a policy for it.')),
    'notary-v1': dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* listOf */.c3)(notary), 'Notary v1 servers (Docker Content Trust) and the roots that are trusted. Legacy.')),
    'github-attestations': dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* listOf */.c3)(githubAttestations), "What GitHub's artifact attestations must say of images.")),
    exceptions: dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* listOf */.c3)(exception), 'Images that pass although no signature counts. They are told with their reason.')),
    'require-expiry': dist/* optional */.lqM((0,schema/* described */.WY)(dist/* boolean */.zMY(), 'Exceptions need an `until` date. Default: false.')),
    modes: dist/* optional */.lqM((0,schema/* described */.WY)(dist/* pipe */.FsL(dist/* record */.g1P(imageGlob, schema/* modeSettingSchema */.Rq), dist/* maxEntries */.bIj(schema/* maxEntries */.bI)), 'What a refusal does, by glob: `observe` tells it only, `warn` never blocks, `enforce` (the default) blocks. A longer glob beats a shorter one.')),
});

;// CONCATENATED MODULE: ./build/policy/org-schema.js



const repositoryGlob = dist/* pipe */.FsL(schema/* name */.UU, dist/* regex */.yGV(/^[\w.*-]+(?:\/[\w.*-]+)?$/u, 'must be a repository, "owner/repo", or a glob over either with "*"'));
const topic = dist/* pipe */.FsL(schema/* name */.UU, dist/* regex */.yGV(/^[a-z\d][a-z\d-]{0,49}$/u, 'must be a topic as GitHub has them, in lower case'));
const person = dist/* pipe */.FsL(schema/* name */.UU, dist/* regex */.yGV(/^[a-z\d][a-z\d-]*(?:\[bot\])?(?:\/[a-z\d][\w.-]*)?$/iu, 'must be a login ("octocat") or a team ("acme/security")'));
const repositories = dist/* strictObject */.rej({
    mode: dist/* optional */.lqM((0,schema/* described */.WY)(dist/* picklist */.KIO(['opt-out', 'opt-in']), '`opt-out`: all repositories are reviewed but those left out. `opt-in`: only those taken in. Default: opt-out.')),
    include: dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* listOf */.c3)(repositoryGlob), 'Repositories that are reviewed whatever mode and topics say: names or globs, `owner/repo` or `repo`.')),
    exclude: dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* listOf */.c3)(repositoryGlob), 'Repositories that are not reviewed; beats `include`.')),
    topics: dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* listOf */.c3)(topic), 'A repository with one of these topics is left out (`opt-out`) or taken in (`opt-in`).')),
});
const waivableRules = dist/* strictObject */.rej({
    rules: (0,schema/* described */.WY)((0,schema/* oneOrMore */.h9)(schema/* name */.UU), 'Rule ids, or globs over them.'),
    in: dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* oneOrMore */.h9)(dist/* picklist */.KIO(['comment', 'policy'])), "Where: in `comment`s of the reviewed files, in the repository's `policy` file. Default: both, only `comment` beside `by`.")),
    'max-days': dist/* optional */.lqM((0,schema/* described */.WY)(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf('must be a whole number'), dist/* minValue */.Wwf(1, 'must be at least 1'), dist/* maxValue */.cGV(3_650, 'must be at most 3650')), '`until` may lie at most so many days after the day of the review; without `until` the waiver does not count. Default: no limit.')),
    by: dist/* optional */.lqM((0,schema/* described */.WY)(dist/* pipe */.FsL((0,schema/* listOf */.c3)(person), dist/* minLength */.BpQ(1)), 'Logins (`octocat`) and teams (`acme/security`) whose pull requests may add such comments. Default: everybody.')),
    'require-reason': dist/* optional */.lqM((0,schema/* described */.WY)(dist/* boolean */.zMY(), 'Waivers without a reason do not count. Default: false.')),
    'require-expiry': dist/* optional */.lqM((0,schema/* described */.WY)(dist/* boolean */.zMY(), 'Waivers without `until` do not count. Default: false.')),
});
/**
 * The shape of the organization's `tidewaiter/policy.yml`: all that a repository's file may have, and what only an organization decides.
 * All keys are optional; unknown keys are errors.
 */
const orgPolicySchema = dist/* strictObject */.rej({
    ...schema/* policySchema */.wh.entries,
    repositories: dist/* optional */.lqM((0,schema/* described */.WY)(repositories, 'Which repositories are reviewed. Default: all.')),
    modes: dist/* optional */.lqM((0,schema/* described */.WY)(dist/* pipe */.FsL(dist/* record */.g1P(schema/* name */.UU, schema/* modeSettingSchema */.Rq), dist/* maxEntries */.bIj(schema/* maxEntries */.bI)), 'What findings do, by rule id or glob (`"*"` for all): `observe` shows them only, `warn` never blocks, `enforce` (the default) lets the thresholds decide. A rule id beats a glob, a longer glob a shorter one.')),
    images: dist/* optional */.lqM((0,schema/* described */.WY)(imageSettingsSchema, 'The image-signing gate: what the policies in `image-policies/` have no word for.')),
    locked: dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* listOf */.c3)(schema/* name */.UU), "Keys that a repository's file can tighten but not weaken: `thresholds.block`, `suppressions`, `rules`, `rules.image/*`\u2026")),
    waivable: dist/* optional */.lqM((0,schema/* described */.WY)((0,schema/* listOf */.c3)(waivableRules), 'Which rules may be waived outside of this file, and on which terms. Left out: whatever `suppressions` allows. An empty list: none.')),
});

// EXTERNAL MODULE: ./build/policy/parse.js + 1 modules
var parse = __webpack_require__(2373);
// EXTERNAL MODULE: ./build/signing/policy/read-certificates.js
var read_certificates = __webpack_require__(2345);
// EXTERNAL MODULE: ./build/policy/image-settings.js
var image_settings = __webpack_require__(7861);
// EXTERNAL MODULE: ./build/policy/read-layer.js
var read_layer = __webpack_require__(6056);
;// CONCATENATED MODULE: ./build/policy/read-image-settings.js



const githubIssuer = 'https://token.actions.githubusercontent.com';
const provenance = 'https://slsa.dev/provenance/v1';
/** The section `images` that its schema accepted, in the words of the program; `root` is the whole file. */
const readImageSettings = (document, root, file) => {
    const section = root.children.get('images');
    const originOf = (list, index) => {
        const placed = section?.children.get(list)?.children.get(String(index)) ?? section ?? root;
        return `${file.path}:${file.lines.line(placed.range.start)}`;
    };
    const { registries = {} } = document;
    return {
        noMatch: document['no-match'] ?? image_settings/* defaultImageSettings */.A.noMatch,
        scope: document.scope ?? image_settings/* defaultImageSettings */.A.scope,
        platforms: document.platforms ?? image_settings/* defaultImageSettings */.A.platforms,
        signatureFormat: document['signature-format'] ?? image_settings/* defaultImageSettings */.A.signatureFormat,
        registries: {
            allowed: registries.allowed,
            mirrors: new Map(Object.entries(registries.mirrors ?? {})),
            http: registries.http ?? [],
            private: registries.private ?? [],
        },
        engines: (document.engines ?? []).map((entry, index) => ({
            images: (0,read_layer/* asList */.DD)(entry.images),
            engines: typeof entry.engines === 'string' ? [entry.engines] : entry.engines,
            origin: originOf('engines', index),
        })),
        notary: (document['notary-v1'] ?? []).map((entry, index) => ({
            images: (0,read_layer/* asList */.DD)(entry.images),
            server: entry.server,
            pin: entry['root-ca'] === undefined
                ? { kind: 'keys', keyIds: entry['root-keys'] ?? [] }
                : { kind: 'authority', certificates: entry['root-ca'] },
            roles: entry.roles,
            origin: originOf('notary-v1', index),
        })),
        githubAttestations: (document['github-attestations'] ?? []).map((entry, index) => ({
            images: (0,read_layer/* asList */.DD)(entry.images),
            source: entry.source,
            predicateType: entry['predicate-type'] ?? provenance,
            signerWorkflow: entry['signer-workflow'],
            sourceRef: entry['source-ref'],
            runner: entry.runner,
            issuer: entry.issuer ?? githubIssuer,
            origin: originOf('github-attestations', index),
        })),
        exceptions: (document.exceptions ?? []).map((entry, index) => ({
            images: (0,read_layer/* asList */.DD)(entry.images),
            reason: entry.reason,
            until: entry.until,
            origin: originOf('exceptions', index),
        })),
        modes: new Map((0,read_layer/* byLength */.Y5)(document.modes ?? {}).map(([glob, setting]) => [glob, (0,read_layer/* readModeSetting */.Ai)(setting)])),
    };
};
/** What the section may have in the right shape and still can't mean. */
const meaninglessImageSettings = (document) => [
    ...(document['notary-v1'] ?? []).flatMap((entry, index) => (entry['root-keys'] === undefined) === (entry['root-ca'] === undefined)
        ? [
            {
                path: ['images', 'notary-v1', String(index)],
                at: 'value',
                message: 'A server needs either "root-keys" or "root-ca": without a trusted root anybody could have signed.',
                hint: 'Give "root-keys" (ids of root keys) or "root-ca" (certificates, PEM).',
            },
        ]
        : []),
    ...(document['notary-v1'] ?? []).flatMap((entry, index) => entry['root-ca'] === undefined || (0,read_certificates/* readCertificates */.j)(entry['root-ca']) !== undefined
        ? []
        : [
            {
                path: ['images', 'notary-v1', String(index), 'root-ca'],
                at: 'value',
                message: '"root-ca" must be certificates in PEM, and nothing else.',
            },
        ]),
    ...(document.exceptions ?? []).flatMap((entry, index) => document['require-expiry'] === true && entry.until === undefined
        ? [
            {
                path: ['images', 'exceptions', String(index)],
                at: 'value',
                message: 'The exception needs an "until" date, because "images.require-expiry" is on.',
            },
        ]
        : []),
];

;// CONCATENATED MODULE: ./build/policy/read-org-policy.js


/** A value that the schema of the organization's policy accepted, in the words of the program. */
const readOrgPolicy = (document, root, file, { repository, knownRules }) => {
    const layer = (0,read_layer/* readLayer */.w6)(document, root, file);
    return {
        ...layer,
        ...(layer.waivers && { waivers: layer.waivers.map(waiver => ({ ...waiver, fromOrganization: true })) }),
        repository,
        repositories: {
            mode: document.repositories?.mode ?? 'opt-out',
            include: document.repositories?.include ?? [],
            exclude: document.repositories?.exclude ?? [],
            topics: document.repositories?.topics ?? [],
        },
        modes: new Map((0,read_layer/* byStrength */.pS)(document.modes ?? {}).map(([pattern, setting]) => [pattern, (0,read_layer/* readModeSetting */.Ai)(setting)])),
        ...(document.images && { images: readImageSettings(document.images, root, file) }),
        locked: document.locked ?? [],
        waivable: document.waivable?.map(readWaivable),
        knownRules,
    };
};
const readWaivable = (entry) => ({
    rules: (0,read_layer/* asList */.DD)(entry.rules),
    places: placesOf(entry),
    maxDays: entry['max-days'],
    by: entry.by?.map(person => person.toLowerCase()),
    requireReason: entry['require-reason'] ?? false,
    requireExpiry: entry['require-expiry'] ?? false,
});
const placesOf = ({ in: places, by }) => {
    if (places === undefined)
        return by === undefined ? ['comment', 'policy'] : ['comment'];
    return typeof places === 'string' ? [places] : places;
};

// EXTERNAL MODULE: ./build/policy/rule-references.js
var rule_references = __webpack_require__(1997);
;// CONCATENATED MODULE: ./build/policy/parse-org-policy.js







/** Reads the organization's policy file; `repository` (`owner/repo`) holds it. A file with any error gives only errors, in source order. */
const parseOrgPolicy = (text, path, repository, rules) => {
    const parsed = (0,parse/* parseDocument */.Tp)(orgPolicySchema, text, path, document => [
        ...(0,parse/* meaningless */.NO)(document, rules),
        ...unknownModes(document, rules),
        ...unknownLocks(document.locked ?? [], rules),
        ...impossibleWaivable(document, rules),
        ...meaninglessImageSettings(document.images ?? {}),
        ...Object.entries(document.images?.modes ?? {}).flatMap(([glob, setting]) => idleFlipDate(setting, glob, ['images', 'modes', glob])),
    ]);
    if (parsed.errors)
        return parsed;
    return { policy: readOrgPolicy(parsed.document, parsed.root, parsed.file, { repository, knownRules: rules }) };
};
const unknownModes = ({ modes = {} }, rules) => Object.entries(modes).flatMap(([pattern, setting]) => {
    if ((0,rule_references/* matchingRules */.vB)(pattern, rules).length === 0)
        return [(0,rule_references/* unknownRule */.b6)(pattern, rules, ['modes', pattern], 'key')];
    return idleFlipDate(setting, pattern, ['modes', pattern]);
});
const idleFlipDate = (setting, pattern, path) => typeof setting === 'object' && setting.mode === 'enforce' && setting['enforce-from'] !== undefined
    ? [
        {
            path: [...path, 'enforce-from'],
            at: 'value',
            message: `"${pattern}" is enforced already, so that "enforce-from" means nothing.`,
            hint: 'Write "observe" or "warn" for the time before that day, or leave "enforce-from" out.',
        },
    ]
    : [];
const unknownLocks = (locked, rules) => locked.flatMap((lock, index) => {
    const path = ['locked', String(index)];
    if (lockable_keys/* lockNames */.Kr.includes(lock))
        return [];
    if (lock.startsWith('rules.'))
        return (0,rule_references/* unknownRules */.sF)([lock.slice('rules.'.length)], rules, () => path);
    const close = (0,closest_name/* closestName */.N)(lock, lockable_keys/* lockNames */.Kr);
    const hint = close === undefined
        ? `Keys that can be locked: ${lockable_keys/* lockNames */.Kr.join(', ')}, and "rules." with a rule id or glob.`
        : `Did you mean "${close}"?`;
    return [{ path, at: 'value', message: `"${lock}" is no key that can be locked.`, hint }];
});
const impossibleWaivable = ({ waivable = [] }, rules) => waivable.flatMap((entry, index) => {
    const path = ['waivable', String(index)];
    const named = typeof entry.rules === 'string' ? (0,rule_references/* unknownRules */.sF)([entry.rules], rules, () => [...path, 'rules']) : undefined;
    const listed = typeof entry.rules === 'string' ? [] : entry.rules;
    return [
        ...(named ?? (0,rule_references/* unknownRules */.sF)(listed, rules, item => [...path, 'rules', String(item)])),
        ...(entry.by !== undefined && entry.in?.includes('policy')
            ? [
                {
                    path: [...path, 'by'],
                    at: 'value',
                    message: 'Who wrote a waiver of a policy file is not known, so that "by" can only go with comments.',
                    hint: 'Leave "policy" out of "in", and let CODEOWNERS guard the policy file.',
                },
            ]
            : []),
    ];
});


/***/ }),

/***/ 2442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ matchesImageGlob),
/* harmony export */   Gc: () => (/* binding */ namesImage),
/* harmony export */   WP: () => (/* binding */ imageGlobPattern),
/* harmony export */   ZX: () => (/* binding */ matchesGlobText)
/* harmony export */ });
/* unused harmony export imageGlobProblem */
/* harmony import */ var _image_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9923);

/** What a glob is made of. Source: policy-controller, `pkg/apis/glob`, `validGlob`. */
const imageGlobPattern = /^[a-zA-Z0-9\-_:/*.@]+$/u;
/** Longest glob, in UTF-16 units; longer than the longest image name with wildcards in it. */
const maxGlobLength = 1_024;
/** Why a text is no glob over image names, in words that follow its name; undefined when it is one. */
const imageGlobProblem = (glob) => {
    if (glob === '')
        return 'is empty';
    if (glob.length > maxGlobLength)
        return `is longer than ${maxGlobLength} characters`;
    return imageGlobPattern.test(glob) ? undefined : 'may have letters, digits and "-_:/*.@" only';
};
/** Short forms for Docker Hub. Source: policy-controller, `pkg/apis/glob`, `Compile`. */
const shortForms = new Map([
    ['*', 'index.docker.io/library/*'],
    ['*/*', 'index.docker.io/*/*'],
]);
const tokensOf = (glob) => {
    const text = shortForms.get(glob) ?? glob;
    const tokens = [];
    for (let at = 0; at < text.length; at += 1) {
        if (text[at] !== '*')
            tokens.push(text.charCodeAt(at));
        else if (text[at + 1] === '*') {
            tokens.push('any');
            at += 1;
        }
        else
            tokens.push('segment');
    }
    return tokens;
};
const slash = 0x2f;
/**
 * True when the whole text fits the glob: `*` stands for any characters but `/`, `**` for any at all. Walks all readings at once, so that the
 * cost is at most the glob's length times the text's.
 */
const matchesGlobText = (glob, text) => {
    if (imageGlobProblem(glob) !== undefined)
        return false;
    const tokens = tokensOf(glob);
    // open[i]: the first i tokens can have read the text so far.
    let open = passWildcards([true, ...tokens.map(() => false)], tokens);
    for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        const next = [false, ...tokens.map(() => false)];
        for (const [index, token] of tokens.entries()) {
            if (!open[index])
                continue;
            if (token === unit)
                next[index + 1] = true;
            else if (token === 'any' || (token === 'segment' && unit !== slash))
                next[index] = true;
        }
        open = passWildcards(next, tokens);
    }
    return open[tokens.length] ?? false;
};
/** A wildcard may stand for nothing. */
const passWildcards = (open, tokens) => {
    for (const [index, token] of tokens.entries())
        if (open[index] && typeof token === 'string')
            open[index + 1] = true;
    return open;
};
/**
 * Whether a glob of a ClusterImagePolicy names an image: by its whole name, else by the text as it is written. Source: policy-controller,
 * `pkg/apis/glob`, `Match`.
 */
const matchesImageGlob = (glob, reference) => matchesGlobText(glob, (0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .policyImageName */ .X)(reference)) || matchesGlobText(glob, reference.text);
/**
 * Whether a glob of Tidewaiter's own section names an image. Why wider than a ClusterImagePolicy's: there `ghcr.io/acme/app` names no image at
 * all, because each has a tag or a digest; here it names the repository.
 */
const namesImage = (glob, reference) => matchesImageGlob(glob, reference) ||
    matchesGlobText(glob, (0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .policyRepository */ .R)(reference)) ||
    matchesGlobText(glob, reference.name) ||
    (reference.tag !== undefined && matchesGlobText(glob, `${(0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .policyRepository */ .R)(reference)}:${reference.tag}`));


/***/ }),

/***/ 9923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ policyRepository),
/* harmony export */   X: () => (/* binding */ policyImageName)
/* harmony export */ });
/** Docker Hub's registry as go-containerregistry names it. */
const dockerHub = 'index.docker.io';
/** Registry and repository of an image as policies name them: `index.docker.io/library/alpine`. */
const policyRepository = ({ registry, repository }) => `${registry === 'docker.io' ? dockerHub : registry}/${repository}`;
/**
 * An image's name as sigstore's policy-controller matches it: `index.docker.io/library/alpine:3.20`, `latest` when no tag is written, and with a
 * digest no tag. Source: go-containerregistry, `pkg/name`, `Tag.Name` and `Digest.Name`.
 */
const policyImageName = (reference) => `${policyRepository(reference)}${reference.digest === undefined ? `:${reference.tag ?? 'latest'}` : `@${reference.digest}`}`;


/***/ }),

/***/ 19:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ pemBlocks)
/* harmony export */ });
const begin = '-----BEGIN ';
const dashes = '-----';
/**
 * The blocks of a PEM file. Undefined when a block does not end, or when there is none. What stands between blocks is skipped, as RFC 7468 lets
 * it (section 2, explanatory text).
 */
const pemBlocks = (text) => {
    const blocks = [];
    for (let at = text.indexOf(begin); at !== -1; at = text.indexOf(begin, at)) {
        const labelEnd = text.indexOf(dashes, at + begin.length);
        if (labelEnd === -1)
            return undefined;
        const label = text.slice(at + begin.length, labelEnd);
        const close = `-----END ${label}-----`;
        const end = text.indexOf(close, labelEnd);
        if (end === -1)
            return undefined;
        blocks.push({ label, text: text.slice(at, end + close.length) });
        at = end + close.length;
    }
    return blocks.length === 0 ? undefined : blocks;
};


/***/ }),

/***/ 2345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readCertificates)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _x509_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(594);
/* harmony import */ var _pem_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19);



/** More of them in one place are a mistake. */
const maxCertificates = 50;
/** Reads certificates in PEM. Undefined when anything else stands in the text, or nothing. */
const readCertificates = (pem) => {
    const blocks = (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .pemBlocks */ .P)(pem);
    if (!blocks || blocks.length > maxCertificates)
        return undefined;
    const read = blocks.map(({ label, text }) => (label === 'CERTIFICATE' ? readOne(text) : undefined));
    return read.every(one => one !== undefined) ? read : undefined;
};
const readOne = (pem) => {
    try {
        return (0,_x509_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem).raw);
    }
    catch {
        // Whatever OpenSSL says of it, it is none.
        return undefined;
    }
};


/***/ }),

/***/ 594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ic: () => (/* binding */ extensionIds),
  rh: () => (/* binding */ isIssuedBy),
  Nl: () => (/* binding */ isSelfSigned),
  AA: () => (/* binding */ isValidIn),
  w$: () => (/* binding */ readCertificate),
  gY: () => (/* binding */ readExtensionList),
  HW: () => (/* binding */ readExtensions)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/signing/x509/der.js
var der = __webpack_require__(6703);
;// CONCATENATED MODULE: ./build/signing/x509/distinguished-name.js

/** Source: RFC 4514, 3, and the names of Go's crypto/x509/pkix, which Notation compares with. */
const shortNames = new Map([
    ['2.5.4.3', 'CN'],
    ['2.5.4.5', 'SERIALNUMBER'],
    ['2.5.4.6', 'C'],
    ['2.5.4.7', 'L'],
    ['2.5.4.8', 'ST'],
    ['2.5.4.9', 'STREET'],
    ['2.5.4.10', 'O'],
    ['2.5.4.11', 'OU'],
    ['2.5.4.17', 'POSTALCODE'],
]);
const maxAttributes = 64;
const readName = (value) => {
    const relatives = (0,der/* childrenOf */.LU)(value, der/* derTag */.S_.sequence).map(relative => (0,der/* childrenOf */.LU)(relative, der/* derTag */.S_.set).map(readAttribute));
    if (relatives.length > maxAttributes)
        throw new der/* DerError */.I4();
    const single = relatives.flatMap(([first, ...more]) => first?.value !== undefined && more.length === 0 ? [{ ...first, value: first.value }] : []);
    return {
        der: value.raw,
        text: relatives
            .map(relative => relative.map(({ type, value: text }) => `${type}=${text === undefined ? '#' : escapeValue(text)}`).join('+'))
            .join(', '),
        attributes: single.length === relatives.length ? single : undefined,
    };
};
const readAttribute = (attribute) => {
    const [type, value] = (0,der/* childrenOf */.LU)(attribute, der/* derTag */.S_.sequence);
    const oid = (0,der/* oidOf */._f)(type);
    return { type: shortNames.get(oid) ?? oid, value: value && textOf(value) };
};
/** A DirectoryString or IA5String. Source: RFC 5280, 4.1.2.4. */
const textOf = ({ tag, content }) => {
    switch (tag) {
        case 0x0c:
            return (0,der/* readOr */.Cq)(() => strictUtf8(content), undefined);
        case 0x13:
        case 0x16:
            return content.some(octet => octet >= 0x80) ? undefined : content.toString('latin1');
        default:
            return undefined;
    }
};
const strictUtf8 = (content) => {
    const text = content.toString('utf8');
    if (!Buffer.from(text, 'utf8').equals(content))
        throw new der/* DerError */.I4();
    return text;
};
/** Source: RFC 4514, 2.4. */
const escapeValue = (value) => value
    .replace(/[\\,+"<>;=]/gu, '\\$&')
    .replace(/^[# ]| $/gu, '\\$&')
    .replace(/\0/gu, '\\00');

// EXTERNAL MODULE: ./build/signing/x509/signature-algorithm.js
var signature_algorithm = __webpack_require__(4998);
;// CONCATENATED MODULE: ./build/signing/x509/certificate.js




/** Real certificates have about 2,000 bytes. */
const maxCertificateBytes = 32_768;
const maxExtensions = 100;
const extensionIds = {
    keyUsage: '2.5.29.15',
    basicConstraints: '2.5.29.19',
    crlDistributionPoints: '2.5.29.31',
    extendedKeyUsage: '2.5.29.37',
    authorityInformationAccess: '1.3.6.1.5.5.7.1.1',
};
/** Reads a certificate in DER; undefined for anything else. */
const readCertificate = (bytes) => bytes.length > maxCertificateBytes ? undefined : (0,der/* readOr */.Cq)(() => readStrictly(bytes), undefined);
const readStrictly = (bytes) => {
    const whole = (0,der/* readDer */.SU)(bytes);
    const [tbs, algorithm, signature, ...others] = (0,der/* childrenOf */.LU)(whole, der/* derTag */.S_.sequence);
    if (tbs === undefined || algorithm === undefined || others.length > 0)
        throw new der/* DerError */.I4();
    const [first, ...rest] = (0,der/* childrenOf */.LU)(tbs, der/* derTag */.S_.sequence);
    // Why version 3 only: without extensions nothing says what the certificate may do.
    if ((0,der/* smallNumberOf */.I9)((0,der/* integerOf */.cP)((0,der/* insideOf */.kP)(first, (0,der/* contextTag */.qA)(0)))) !== 2)
        throw new der/* DerError */.I4();
    const [serial, innerAlgorithm, issuer, validity, subject, keyInfo, ...tail] = rest;
    if (issuer === undefined || subject === undefined || keyInfo === undefined)
        throw new der/* DerError */.I4();
    // Source: RFC 5280, 4.1.1.2: both must be the same.
    if (!algorithm.raw.equals((0,der/* expectTag */.yi)(innerAlgorithm, der/* derTag */.S_.sequence).raw))
        throw new der/* DerError */.I4();
    const [notBefore, notAfter] = (0,der/* childrenOf */.LU)(validity, der/* derTag */.S_.sequence);
    const extensions = readExtensions(tail.find(({ tag }) => tag === (0,der/* contextTag */.qA)(3)));
    const keyUsage = extensions.get(extensionIds.keyUsage);
    const extendedKeyUsage = extensions.get(extensionIds.extendedKeyUsage);
    const basicConstraints = extensions.get(extensionIds.basicConstraints);
    return {
        der: whole.raw,
        subject: readName(subject),
        issuer: readName(issuer),
        serial: (0,der/* integerOf */.cP)(serial),
        notBefore: (0,der/* timeOf */.nR)(notBefore),
        notAfter: (0,der/* timeOf */.nR)(notAfter),
        key: readKey(keyInfo),
        keyBits: (0,der/* bitOctetsOf */.R4)((0,der/* childrenOf */.LU)(keyInfo, der/* derTag */.S_.sequence)[1]),
        keyUsage: keyUsage && readKeyUsage(keyUsage),
        extendedKeyUsage: extendedKeyUsage && readExtendedKeyUsage(extendedKeyUsage),
        basicConstraints: basicConstraints && readBasicConstraints(basicConstraints),
        extensions,
        signed: { algorithm, bytes: tbs.raw, signature: (0,der/* bitOctetsOf */.R4)(signature) },
    };
};
const readKey = (keyInfo) => {
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: keyInfo.raw, format: 'der', type: 'spki' });
    }
    catch {
        // Node tells bad keys by many codes of OpenSSL; each of them means that this is no key.
        throw new der/* DerError */.I4();
    }
};
/** Reads `[n] { SEQUENCE OF Extension }` of certificates, CRLs and OCSP answers. Source: RFC 5280, 4.1. */
const readExtensions = (explicit) => explicit === undefined ? new Map() : readExtensionList((0,der/* insideOf */.kP)(explicit, explicit.tag));
/** Reads `SEQUENCE OF Extension`. */
const readExtensionList = (list) => {
    const extensions = new Map();
    for (const extension of (0,der/* childrenOf */.LU)(list, der/* derTag */.S_.sequence)) {
        const parts = (0,der/* childrenOf */.LU)(extension, der/* derTag */.S_.sequence);
        const id = (0,der/* oidOf */._f)(parts[0]);
        // Source: RFC 5280, 4.2: not more than one instance of an extension.
        if (extensions.has(id) || extensions.size >= maxExtensions || parts.length > 3)
            throw new der/* DerError */.I4();
        extensions.set(id, {
            critical: parts.length === 3 && (0,der/* booleanOf */.SF)(parts[1]),
            value: (0,der/* expectTag */.yi)(parts.at(-1), der/* derTag */.S_.octetString).content,
        });
    }
    return extensions;
};
/**
 * Whether `issuer` names and signed `certificate`. Its own rights are looked at elsewhere.
 * Why not node's `checkIssued`: it demands keyCertSign, which a self-signed code-signing certificate (`notation cert generate-test`) has not.
 */
const isIssuedBy = (certificate, issuer) => certificate.issuer.der.equals(issuer.subject.der) && (0,signature_algorithm/* isSignedBy */.s3)(certificate.signed, issuer.key);
const isSelfSigned = (certificate) => isIssuedBy(certificate, certificate);
/** Whether the certificate is valid in the whole of a span of time. */
const isValidIn = ({ notBefore, notAfter }, from, to = from) => notBefore <= from && to <= notAfter;
const readKeyUsage = ({ critical, value }) => ({
    critical,
    bits: (0,der/* bitsOf */.e4)((0,der/* expectTag */.yi)((0,der/* readDer */.SU)(value), der/* derTag */.S_.bitString).content),
});
const readExtendedKeyUsage = ({ critical, value }) => ({
    critical,
    purposes: (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(value), der/* derTag */.S_.sequence).map(der/* oidOf */._f),
});
const readBasicConstraints = ({ critical, value }) => {
    const [authority, length] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(value), der/* derTag */.S_.sequence);
    return {
        critical,
        authority: authority !== undefined && (0,der/* booleanOf */.SF)(authority),
        ...(length !== undefined && { pathLength: (0,der/* smallNumberOf */.I9)((0,der/* integerOf */.cP)(length)) }),
    };
};


/***/ }),

/***/ 6703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ readOr),
/* harmony export */   I4: () => (/* binding */ DerError),
/* harmony export */   I9: () => (/* binding */ smallNumberOf),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   R4: () => (/* binding */ bitOctetsOf),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   S_: () => (/* binding */ derTag),
/* harmony export */   _f: () => (/* binding */ oidOf),
/* harmony export */   cP: () => (/* binding */ integerOf),
/* harmony export */   e4: () => (/* binding */ bitsOf),
/* harmony export */   kP: () => (/* binding */ insideOf),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   qA: () => (/* binding */ contextTag),
/* harmony export */   yi: () => (/* binding */ expectTag)
/* harmony export */ });
/** Bytes that are no DER, or not of the expected shape. Thrown by the readers of this folder only, and caught by `readOr`. */
class DerError extends Error {
    name = 'DerError';
}
const derTag = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    oid: 0x06,
    enumerated: 0x0a,
    utcTime: 0x17,
    generalizedTime: 0x18,
    sequence: 0x30,
    set: 0x31,
};
/** Context-specific tag `[number]`. */
const contextTag = (number, form = 'constructed') => (form === 'constructed' ? 0xa0 : 0x80) | number;
const readAt = (bytes, start) => {
    const tag = bytes[start];
    const first = bytes[start + 1];
    if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f)
        throw new DerError();
    let length = first;
    let header = 2;
    if (first >= 0x80) {
        const count = first & 0x7f;
        // Why: 0x80 is BER's indefinite length, which DER forbids; four octets are more than any bound of ours.
        if (count === 0 || count > 4 || start + 2 + count > bytes.length)
            throw new DerError();
        length = bytes.readUIntBE(start + 2, count);
        header += count;
        if (length < 0x80 || length < 2 ** (8 * (count - 1)))
            throw new DerError();
    }
    const end = start + header + length;
    if (end > bytes.length)
        throw new DerError();
    return { tag, raw: bytes.subarray(start, end), content: bytes.subarray(start + header, end) };
};
/** The one value that the bytes are; nothing may follow it. */
const readDer = (bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const value = readAt(buffer, 0);
    if (value.raw.length !== buffer.length)
        throw new DerError();
    return value;
};
/** The values inside a constructed one, which must have the given tag. Nothing is read that is not asked for: depth and time stay bounded. */
const childrenOf = (value, tag) => {
    const { content } = expectTag(value, tag);
    const children = [];
    for (let at = 0; at < content.length;) {
        const child = readAt(content, at);
        children.push(child);
        at += child.raw.length;
    }
    return children;
};
const expectTag = (value, tag) => {
    if (value === undefined || value.tag !== tag)
        throw new DerError();
    return value;
};
/** The single value inside an explicit tag. */
const insideOf = (value, tag) => {
    const [inner, ...others] = childrenOf(value, tag);
    if (inner === undefined || others.length > 0)
        throw new DerError();
    return inner;
};
/** An object identifier in dots. */
const oidOf = (value) => {
    const { content } = expectTag(value, derTag.oid);
    // Why 64: the longest in use have about 20 octets, and each is written out as a decimal number.
    if (content.length === 0 || content.length > 64 || (content.at(-1) ?? 0) >= 0x80)
        throw new DerError();
    const arcs = [];
    let arc = 0n;
    for (const octet of content) {
        arc = (arc << 7n) | BigInt(octet & 0x7f);
        if (octet < 0x80) {
            arcs.push(arc);
            arc = 0n;
        }
    }
    const [head = 0n, ...rest] = arcs;
    const top = head >= 80n ? 2n : head / 40n;
    return [top, head - top * 40n, ...rest].join('.');
};
/** An INTEGER as its octets: two's complement, no superfluous ones, so that equal numbers have equal octets. */
const integerOf = (value) => {
    const { content } = expectTag(value, derTag.integer);
    const [first, second = 0] = content;
    if (first === undefined)
        throw new DerError();
    if (content.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)))
        throw new DerError();
    return content;
};
/** A version, path length or number of seconds: up to 2^31 - 1, not negative. */
const smallNumberOf = (content) => {
    if (content.length === 0 || content.length > 4 || (content[0] ?? 0) >= 0x80)
        throw new DerError();
    return content.readUIntBE(0, content.length);
};
const booleanOf = (value) => {
    const { content } = expectTag(value, derTag.boolean);
    if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff))
        throw new DerError();
    return content[0] === 0xff;
};
/** A BIT STRING of whole octets: signatures and keys. */
const bitOctetsOf = (value) => {
    const { content } = expectTag(value, derTag.bitString);
    if (content[0] !== 0)
        throw new DerError();
    return content.subarray(1);
};
/** The numbers of the bits that are set, the first is 0. Given is the content of a BIT STRING. */
const bitsOf = (content) => {
    const [unused, ...octets] = content.subarray(0, 9);
    if (unused === undefined || unused > 7 || content.length > 9)
        throw new DerError();
    const bits = new Set();
    for (const [index, octet] of octets.entries())
        for (let bit = 0; bit < 8; bit += 1)
            if ((octet & (0x80 >> bit)) !== 0)
                bits.add(8 * index + bit);
    return bits;
};
const timePattern = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/u;
/** UTCTime or GeneralizedTime, in UTC as DER demands. Source: RFC 5280, 4.1.2.5 (two-digit years below 50 are of this century). */
const timeOf = (value) => {
    if (value?.tag !== derTag.utcTime && value?.tag !== derTag.generalizedTime)
        throw new DerError();
    const written = value.content.toString('latin1');
    const full = value.tag === derTag.generalizedTime ? written : `${Number(written.slice(0, 2)) < 50 ? '20' : '19'}${written}`;
    const [, year, month, day, hour, minute, second, fraction = ''] = timePattern.exec(full) ?? [];
    const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`);
    if (Number.isNaN(time.getTime()))
        throw new DerError();
    return time;
};
/** What `read` makes of hostile bytes, or `instead` when they are not what it expects. */
const readOr = (read, instead) => {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof DerError)
            return instead;
        throw error;
    }
};


/***/ }),

/***/ 4998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ hashAlgorithmOf),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   s3: () => (/* binding */ isSignedBy)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6703);


/** Source: RFC 5754. SHA-1 and MD5 are left out: nothing that is signed with them is accepted. */
const hashes = new Map([
    ['2.16.840.1.101.3.4.2.1', 'sha256'],
    ['2.16.840.1.101.3.4.2.2', 'sha384'],
    ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);
/** Source: RFC 4055, RFC 5758. */
const rsaSignatures = new Map([
    ['1.2.840.113549.1.1.11', 'sha256'],
    ['1.2.840.113549.1.1.12', 'sha384'],
    ['1.2.840.113549.1.1.13', 'sha512'],
]);
const ecdsaSignatures = new Map([
    ['1.2.840.10045.4.3.2', 'sha256'],
    ['1.2.840.10045.4.3.3', 'sha384'],
    ['1.2.840.10045.4.3.4', 'sha512'],
]);
const rsaEncryption = '1.2.840.113549.1.1.1';
const rsaPss = '1.2.840.113549.1.1.10';
const mgf1 = '1.2.840.113549.1.1.8';
const ed25519 = '1.3.101.112';
const nullValue = Buffer.of(0x05, 0x00);
/** Shortest RSA key whose signatures count, in bits. Source: NIST SP 800-131A. */
const minRsaBits = 2048;
const hashOf = (hash, bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hash).update(bytes).digest();
/** The hash that an AlgorithmIdentifier names, undefined for weak or unknown ones. */
const hashAlgorithmOf = (algorithm) => hashes.get(plainOidOf(algorithm));
/** The OID of an AlgorithmIdentifier whose parameters are left out or NULL. Source: RFC 5754, 2 and 3. */
const plainOidOf = (algorithm) => {
    const [oid, parameters, ...others] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
    if (others.length > 0 || (parameters !== undefined && !parameters.raw.equals(nullValue)))
        throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4();
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)(oid);
};
/** Whether the signature is the key's. False as well for algorithms that are weak, unknown or not the key's. */
const isSignedBy = ({ algorithm, bytes, signature, hash }, key) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readOr */ .Cq)(() => {
    const isPss = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence)[0]) === rsaPss;
    const oid = isPss ? rsaPss : plainOidOf(algorithm);
    switch (key.asymmetricKeyType) {
        case 'rsa': {
            if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < minRsaBits)
                return false;
            if (oid === rsaPss)
                return verifiesPss(algorithm, bytes, signature, key);
            const named = rsaSignatures.get(oid) ?? (oid === rsaEncryption ? hash : undefined);
            return named !== undefined && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(named, bytes, key, signature);
        }
        case 'ec': {
            const named = ecdsaSignatures.get(oid);
            return named !== undefined && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(named, bytes, key, signature);
        }
        case 'ed25519':
            return oid === ed25519 && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, bytes, key, signature);
        default:
            return false;
    }
}, false);
/** Source: RFC 4055, 3.1. The parameters default to SHA-1, which is refused: all of them must be written. */
const verifiesPss = (algorithm, bytes, signature, key) => {
    const [hashParameter, maskParameter, saltParameter] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence)[1], _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
    const hash = hashAlgorithmOf((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .insideOf */ .kP)(hashParameter, (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contextTag */ .qA)(0)));
    const [maskOid, maskHash] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .insideOf */ .kP)(maskParameter, (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contextTag */ .qA)(1)), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
    if ((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)(maskOid) !== mgf1)
        throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4();
    const saltLength = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .smallNumberOf */ .I9)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .integerOf */ .cP)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .insideOf */ .kP)(saltParameter, (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contextTag */ .qA)(2))));
    if (hash === undefined || hashAlgorithmOf(maskHash) !== hash)
        return false;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, bytes, { key, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
};


/***/ })

};
;