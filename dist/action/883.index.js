export const id = 883;
export const ids = [883];
export const modules = {

/***/ 9883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseOrgPolicy: () => (/* binding */ parseOrgPolicy)
});

// EXTERNAL MODULE: ./build/text/closest-name.js
var closest_name = __webpack_require__(89170);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/text/pem.js
var text_pem = __webpack_require__(44225);
// EXTERNAL MODULE: ./build/policy/keys/by-strength.js
var by_strength = __webpack_require__(10626);
// EXTERNAL MODULE: ./build/policy/keys/waivers-key.js
var waivers_key = __webpack_require__(49144);
// EXTERNAL MODULE: ./build/policy/mode-setting.js
var mode_setting = __webpack_require__(75166);
// EXTERNAL MODULE: ./build/policy/images/image-settings.js
var image_settings = __webpack_require__(99188);
;// CONCATENATED MODULE: ./build/policy/images/read-image-settings.js






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
            images: (0,waivers_key/* asList */.D)(entry.images),
            engines: typeof entry.engines === 'string' ? [entry.engines] : entry.engines,
            origin: originOf('engines', index),
        })),
        notary: (document['notary-v1'] ?? []).map((entry, index) => ({
            images: (0,waivers_key/* asList */.D)(entry.images),
            server: entry.server,
            pin: entry['root-ca'] === undefined
                ? { kind: 'keys', keyIds: entry['root-keys'] ?? [] }
                : { kind: 'authority', certificates: entry['root-ca'] },
            roles: entry.roles,
            origin: originOf('notary-v1', index),
        })),
        githubAttestations: (document['github-attestations'] ?? []).map((entry, index) => ({
            images: (0,waivers_key/* asList */.D)(entry.images),
            source: entry.source,
            predicateType: entry['predicate-type'] ?? provenance,
            signerWorkflow: entry['signer-workflow'],
            sourceRef: entry['source-ref'],
            runner: entry.runner,
            issuer: entry.issuer ?? githubIssuer,
            origin: originOf('github-attestations', index),
        })),
        exceptions: (document.exceptions ?? []).map((entry, index) => ({
            images: (0,waivers_key/* asList */.D)(entry.images),
            reason: entry.reason,
            until: entry.until,
            origin: originOf('exceptions', index),
        })),
        modes: new Map((0,by_strength/* byLength */.Y)(document.modes ?? {}).map(([glob, setting]) => [glob, (0,mode_setting/* readModeSetting */.Ai)(setting)])),
    };
};
/** Whether a text is certificates in PEM and nothing else; what they are worth is for the verification to say. */
const areCertificates = (pem) => ((0,text_pem/* pemBlocks */.P)(pem) ?? [{ label: '', text: '' }]).every(({ label, text }) => label === 'CERTIFICATE' && isCertificate(text));
const isCertificate = (pem) => {
    try {
        return new external_node_crypto_.X509Certificate(pem).raw.length > 0;
    }
    catch {
        // Whatever OpenSSL says of it, it is none.
        return false;
    }
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
    ...(document['notary-v1'] ?? []).flatMap((entry, index) => entry['root-ca'] === undefined || areCertificates(entry['root-ca'])
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

// EXTERNAL MODULE: ./build/policy/rule-names.js
var rule_names = __webpack_require__(8187);
// EXTERNAL MODULE: ./build/policy/layers/read-layer.js
var read_layer = __webpack_require__(59009);
;// CONCATENATED MODULE: ./build/policy/layers/read-org-policy.js






/** A value that the schema of the organization's policy accepted, in the words of the program. */
const readOrgPolicy = (document, root, file, { repository, knownRules }) => {
    const layer = (0,read_layer/* readLayer */.w)(document, root, file, knownRules);
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
        modes: readModes(document.modes ?? {}, knownRules),
        ...(document.images && { images: readImageSettings(document.images, root, file) }),
        locked: (document.locked ?? []).flatMap(lock => lockedKeys(lock, knownRules)),
        appliesMutations: document['apply-mutating-policies'] ?? false,
        waivable: document.waivable?.map(entry => readWaivable(entry, knownRules)),
        knownRules,
    };
};
const readModes = (modes, known) => new Map((0,by_strength/* namedByStrength */.E)(modes, known).map(({ pattern, entry }) => [pattern, (0,mode_setting/* readModeSetting */.Ai)(entry)]));
/** `rules.pod-hardening` locks each of its rules. */
const lockedKeys = (lock, known) => lock.startsWith('rules.') ? (0,rule_names/* withoutFamilies */.lD)([lock.slice('rules.'.length)], known).map(name => `rules.${name}`) : [lock];
const readWaivable = (entry, known) => ({
    rules: (0,rule_names/* withoutFamilies */.lD)((0,waivers_key/* asList */.D)(entry.rules), known),
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

// EXTERNAL MODULE: ./build/policy/locks/lockable-keys.js
var lockable_keys = __webpack_require__(92539);
// EXTERNAL MODULE: ./build/policy/parse.js + 1 modules
var parse = __webpack_require__(77276);
// EXTERNAL MODULE: ../../main/node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(55832);
// EXTERNAL MODULE: ./build/policy/schema/parts.js
var parts = __webpack_require__(41270);
// EXTERNAL MODULE: ./build/policy/images/image-glob-pattern.js
var image_glob_pattern = __webpack_require__(77084);
;// CONCATENATED MODULE: ./build/policy/images/image-settings-schema.js



const maxPemLength = 65_536;
const imageGlob = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(500), dist/* regex */.yGV(image_glob_pattern/* imageGlobPattern */.W, 'must be a glob over image names, of letters, digits and "-_:/*.@"'));
const image_settings_schema_images = (0,parts/* described */.WY)((0,parts/* oneOrMore */.h9)(imageGlob), 'Globs of images as in a ClusterImagePolicy: `*` stays within a folder, `**` does not; one without tag names all tags.');
const host = dist/* pipe */.FsL(parts/* name */.UU, dist/* regex */.yGV(/^[a-zA-Z0-9.-]+(?::\d{1,5})?$/u, 'must be a host, with its port if it has one: "registry.acme.test:5000"'));
const keyId = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/u, 'must be the SHA-256 of a key: 64 hexadecimal digits in lower case'));
const source = dist/* pipe */.FsL(parts/* name */.UU, dist/* regex */.yGV(/^[\w.-]+(?:\/[\w.-]+)?$/u, 'must be an owner or a repository on GitHub: "acme" or "acme/app"'));
const workflow = dist/* pipe */.FsL(parts/* name */.UU, dist/* regex */.yGV(/^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+(?:@(?:refs\/[\w./-]+|[0-9a-f]{40}|[0-9a-f]{64}))?$/u, 'must be a workflow file: "acme/ci/.github/workflows/build.yml", with "@refs/heads/main" or "@" and a whole commit id if only that may sign'));
const registries = dist/* strictObject */.rej({
    allowed: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* someOf */.yU)(imageGlob), 'Images that may be used at all, as globs: `ghcr.io/acme/**`. Default: any.')),
    mirrors: dist/* optional */.lqM((0,parts/* described */.WY)(dist/* pipe */.FsL(dist/* record */.g1P(host, dist/* pipe */.FsL(parts/* name */.UU, dist/* regex */.yGV(/^[\w.:/-]+$/u, 'must be a registry, with a folder if it has one'))), dist/* maxEntries */.bIj(100)), 'Registries that are asked in the place of others: `docker.io: mirror.acme.test/hub`. Policies match the original name.')),
    http: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* listOf */.c3)(host), 'Registries that are asked without TLS; others but localhost are not.')),
    private: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* listOf */.c3)(host), 'Registries that may lie in a private network; addresses of others are refused.')),
});
const engines = dist/* strictObject */.rej({
    images: image_settings_schema_images,
    engines: (0,parts/* described */.WY)((0,parts/* oneOrMore */.h9)(dist/* picklist */.KIO(['sigstore', 'notation', 'notary-v1', 'github-attestations'])), 'What judges these images; all of them must be content.'),
});
const notary = dist/* strictObject */.rej({
    images: image_settings_schema_images,
    server: (0,parts/* described */.WY)(dist/* pipe */.FsL(parts/* name */.UU, dist/* regex */.yGV(/^https:\/\/[\w.-]+(?::\d{1,5})?$/u, 'must be an address like "https://notary.acme.test"')), 'The server.'),
    'root-keys': dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* someOf */.yU)(keyId), 'Ids of the root keys that are trusted.')),
    'root-ca': dist/* optional */.lqM((0,parts/* described */.WY)(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(maxPemLength)), 'Certificates (PEM) that may have issued root certificates.')),
    roles: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* someOf */.yU)(dist/* pipe */.FsL(parts/* name */.UU, dist/* regex */.yGV(/^targets\/[\w.-]+$/u, 'must be a delegation: "targets/releases"'))), 'Delegations whose word counts before that of `targets`. Default: targets/releases, as Docker has it.')),
});
const githubAttestations = dist/* strictObject */.rej({
    images: image_settings_schema_images,
    source: (0,parts/* described */.WY)(source, 'Owner or repository on GitHub that the image must be built in.'),
    'predicate-type': dist/* optional */.lqM((0,parts/* described */.WY)(parts/* name */.UU, 'What is attested. Default: https://slsa.dev/provenance/v1.')),
    'signer-workflow': dist/* optional */.lqM((0,parts/* described */.WY)(workflow, 'The workflow that must have signed. Default: any of `source`.')),
    'source-ref': dist/* optional */.lqM((0,parts/* described */.WY)(parts/* name */.UU, 'The ref that it must be built from: `refs/heads/main`, `refs/tags/*`.')),
    runner: dist/* optional */.lqM((0,parts/* described */.WY)(dist/* picklist */.KIO(['github-hosted', 'self-hosted']), 'The kind of machine that it must be built on.')),
    issuer: dist/* optional */.lqM((0,parts/* described */.WY)(dist/* pipe */.FsL(parts/* name */.UU, dist/* regex */.yGV(/^https:\/\/[\w./-]+$/u, 'must be an address like "https://token.actions.githubusercontent.com"')), 'Who issued the identity. Default: https://token.actions.githubusercontent.com.')),
});
const exception = dist/* strictObject */.rej({
    images: image_settings_schema_images,
    reason: (0,parts/* described */.WY)(parts/* reason */.l, 'Why these images may be used all the same.'),
    until: dist/* optional */.lqM((0,parts/* described */.WY)(parts/* calendarDay */.$6, 'Last day (UTC) on which the exception counts, YYYY-MM-DD.')),
});
/** The shape of the section `images` of the organization's policy. */
const imageSettingsSchema = dist/* strictObject */.rej({
    'no-match': dist/* optional */.lqM((0,parts/* described */.WY)(dist/* picklist */.KIO(['deny', 'warn', 'allow']), 'What becomes of an image that no signing policy names. Default: deny.')),
    scope: dist/* optional */.lqM((0,parts/* described */.WY)(dist/* picklist */.KIO(['introduced', 'changed-files']), 'Which images are judged: those that a change introduces or changes, or all in the files that it changes. Default: introduced.')),
    platforms: dist/* optional */.lqM((0,parts/* described */.WY)(dist/* picklist */.KIO(['named', 'all']), "What must be signed: what the reference names, or every platform's image in it, too. Default: named.")),
    'signature-format': dist/* optional */.lqM((0,parts/* described */.WY)(dist/* picklist */.KIO(['any', 'as-written']), 'Which layouts an authority without `signatureFormat` accepts: any, or only the legacy one as in the cluster. Default: any.')),
    registries: dist/* optional */.lqM((0,parts/* described */.WY)(registries, 'Where images may come from, and how registries are reached.')),
    engines: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* listOf */.c3)(engines), 'What judges which images; the first entry that names an image decides. Default: each engine with a policy for it.')),
    'notary-v1': dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* listOf */.c3)(notary), 'Notary v1 servers (Docker Content Trust) and the roots that are trusted. Legacy.')),
    'github-attestations': dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* listOf */.c3)(githubAttestations), "What GitHub's artifact attestations must say of images.")),
    exceptions: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* listOf */.c3)(exception), 'Images that pass although no signature counts. They are told with their reason.')),
    'require-expiry': dist/* optional */.lqM((0,parts/* described */.WY)(dist/* boolean */.zMY(), 'Exceptions need an `until` date. Default: false.')),
    modes: dist/* optional */.lqM((0,parts/* described */.WY)(dist/* pipe */.FsL(dist/* record */.g1P(imageGlob, parts/* modeSettingSchema */.Rq), dist/* maxEntries */.bIj(parts/* maxEntries */.bI)), 'What a refusal does, by glob: `observe` tells it only, `warn` never blocks, `enforce` (the default) blocks. A longer glob beats a shorter one.')),
});

// EXTERNAL MODULE: ./build/policy/schema/schema.js
var schema = __webpack_require__(80081);
;// CONCATENATED MODULE: ./build/policy/schema/org-schema.js




const repositoryGlob = dist/* pipe */.FsL(parts/* name */.UU, dist/* regex */.yGV(/^[\w.*-]+(?:\/[\w.*-]+)?$/u, 'must be a repository, "owner/repo", or a glob over either with "*"'));
const topic = dist/* pipe */.FsL(parts/* name */.UU, dist/* regex */.yGV(/^[a-z\d][a-z\d-]{0,49}$/u, 'must be a topic as GitHub has them, in lower case'));
const person = dist/* pipe */.FsL(parts/* name */.UU, dist/* regex */.yGV(/^[a-z\d][a-z\d-]*(?:\[bot\])?(?:\/[a-z\d][\w.-]*)?$/iu, 'must be a login ("octocat") or a team ("acme/security")'));
const repositories = dist/* strictObject */.rej({
    mode: dist/* optional */.lqM((0,parts/* described */.WY)(dist/* picklist */.KIO(['opt-out', 'opt-in']), '`opt-out`: all repositories are reviewed but those left out. `opt-in`: only those taken in. Default: opt-out.')),
    include: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* listOf */.c3)(repositoryGlob), 'Repositories that are reviewed whatever mode and topics say: names or globs, `owner/repo` or `repo`.')),
    exclude: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* listOf */.c3)(repositoryGlob), 'Repositories that are not reviewed; beats `include`.')),
    topics: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* listOf */.c3)(topic), 'A repository with one of these topics is left out (`opt-out`) or taken in (`opt-in`).')),
});
const waivableRules = dist/* strictObject */.rej({
    rules: (0,parts/* described */.WY)((0,parts/* oneOrMore */.h9)(parts/* name */.UU), 'Rule ids, or globs over them.'),
    in: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* oneOrMore */.h9)(dist/* picklist */.KIO(['comment', 'policy'])), "Where: in `comment`s of the reviewed files, in the repository's `policy` file. Default: both, only `comment` beside `by`.")),
    'max-days': dist/* optional */.lqM((0,parts/* described */.WY)(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf('must be a whole number'), dist/* minValue */.Wwf(1, 'must be at least 1'), dist/* maxValue */.cGV(3_650, 'must be at most 3650')), '`until` may lie at most so many days after the day of the review; without `until` the waiver does not count. Default: no limit.')),
    by: dist/* optional */.lqM((0,parts/* described */.WY)(dist/* pipe */.FsL((0,parts/* listOf */.c3)(person), dist/* minLength */.BpQ(1)), 'Logins (`octocat`) and teams (`acme/security`) whose pull requests may add such comments. Default: everybody.')),
    'require-reason': dist/* optional */.lqM((0,parts/* described */.WY)(dist/* boolean */.zMY(), 'Waivers without a reason do not count. Default: false.')),
    'require-expiry': dist/* optional */.lqM((0,parts/* described */.WY)(dist/* boolean */.zMY(), 'Waivers without `until` do not count. Default: false.')),
});
/**
 * The shape of the organization's `tidewaiter/policy.yml`: all that a repository's file may have, and what only an organization decides.
 * All keys are optional; unknown keys are errors.
 */
const orgPolicySchema = dist/* strictObject */.rej({
    ...schema/* policySchema */.w.entries,
    repositories: dist/* optional */.lqM((0,parts/* described */.WY)(repositories, 'Which repositories are reviewed. Default: all.')),
    modes: dist/* optional */.lqM((0,parts/* described */.WY)(dist/* pipe */.FsL(dist/* record */.g1P(parts/* name */.UU, parts/* modeSettingSchema */.Rq), dist/* maxEntries */.bIj(parts/* maxEntries */.bI)), 'What findings do, by rule id or glob (`"*"` for all): `observe` shows them only, `warn` never blocks, `enforce` (the default) lets the thresholds decide. A rule id beats a glob, a longer glob a shorter one.')),
    images: dist/* optional */.lqM((0,parts/* described */.WY)(imageSettingsSchema, 'The image-signing gate: what the policies in `image-policies/` have no word for.')),
    locked: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* listOf */.c3)(parts/* name */.UU), "Keys that a repository's file can tighten but not weaken: `thresholds.block`, `suppressions`, `rules`, `rules.image/*`\u2026")),
    'apply-mutating-policies': dist/* optional */.lqM((0,parts/* described */.WY)(dist/* boolean */.zMY(), 'MutatingAdmissionPolicies among the documents of `organization-rules` are applied to objects before other rules judge them. Default: false.')),
    waivable: dist/* optional */.lqM((0,parts/* described */.WY)((0,parts/* listOf */.c3)(waivableRules), 'Which rules may be waived outside of this file, and on which terms. Left out: whatever `suppressions` allows. An empty list: none.')),
});

// EXTERNAL MODULE: ./build/policy/schema/rule-references.js
var rule_references = __webpack_require__(43667);
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
    if ((0,rule_references/* matchingRules */.vB)(pattern, rules).length === 0 && !(0,rule_references/* namesOwnRule */.DS)(pattern))
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
    return [{ path, at: 'value', message: `"${lock}" is not a key that can be locked.`, hint }];
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


/***/ })

};
