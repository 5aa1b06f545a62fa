export const id = 508;
export const ids = [508,884];
export const modules = {

/***/ 38653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ imageGlobPattern)
/* harmony export */ });
/** What a glob over image names is made of. Source: policy-controller, `pkg/apis/glob`, `validGlob`. */
const imageGlobPattern = /^[a-zA-Z0-9\-_:/*.@]+$/u;


/***/ }),

/***/ 5100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Th: () => (/* binding */ applicableStatement),
/* harmony export */   gT: () => (/* binding */ levelActions),
/* harmony export */   h3: () => (/* binding */ validationTypes)
/* harmony export */ });
/**
 * What is verified apart from integrity. Source: Notary Project trust store and trust policy specification, "Signature Verification
 * details".
 */
const validationTypes = ['authenticity', 'authenticTimestamp', 'expiry', 'revocation'];
/** What the levels make of each failure. Source: the table in "Signature Verification details". */
const levelActions = {
    strict: { authenticity: 'enforce', authenticTimestamp: 'enforce', expiry: 'enforce', revocation: 'enforce' },
    permissive: { authenticity: 'enforce', authenticTimestamp: 'log', expiry: 'log', revocation: 'log' },
    audit: { authenticity: 'log', authenticTimestamp: 'log', expiry: 'log', revocation: 'log' },
    skip: { authenticity: 'skip', authenticTimestamp: 'skip', expiry: 'skip', revocation: 'skip' },
};
/**
 * The statement that speaks about a repository (`registry.example/team/app`): the one that names it, else the one with `*`. Undefined: no
 * statement applies, and no image of the repository can be verified. Source: "Selecting a trust policy based on artifact URI".
 */
const applicableStatement = ({ statements }, repository) => statements.find(({ registryScopes }) => registryScopes.includes(repository)) ??
    statements.find(({ registryScopes }) => registryScopes.includes('*'));


/***/ }),

/***/ 31513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ parseTrustStores),
/* harmony export */   LF: () => (/* binding */ trustStoreKey),
/* harmony export */   nF: () => (/* binding */ isStoreName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _policy_file_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11638);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80549);
/* harmony import */ var _x509_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3172);
/* harmony import */ var _x509_der_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32746);





/** `ca:acme-rockets` */
const trustStoreKey = ({ type, name }) => `${type}:${name}`;
const folder = 'truststore/x509/';
const types = ['ca', 'signingAuthority', 'tsa'];
/** Source: Notary Project trust store and trust policy specification: `[a-zA-Z0-9_.-]+`. */
const namePattern = /^[A-Za-z0-9_.-]+$/u;
const maxFiles = 1_000;
/** Longest file, in bytes. */
const maxBytes = 1_048_576;
const pemBlock = '-----BEGIN ';
const isStoreName = (name) => namePattern.test(name) && name !== '.' && name !== '..';
/**
 * Reads the x509 trust store directory: `truststore/x509/<type>/<name>/<file>`, each file one or more certificates in PEM or in DER.
 * Files outside of `truststore/` are not looked at. `prefix` stands in front of the paths: `image-policies/`.
 */
const parseTrustStores = (files, prefix = '') => {
    const stores = new Map();
    const errors = [];
    const own = [...files].filter(([path]) => path.startsWith(`${prefix}truststore/`)).toSorted(([a], [b]) => (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n)(a, b));
    if (own.length > maxFiles)
        errors.push((0,_policy_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .fileError */ .z)(own[maxFiles]?.[0] ?? prefix, `The trust store has more than ${maxFiles} files.`, 'Put several certificates into one file.'));
    for (const [path, bytes] of own.slice(0, maxFiles)) {
        const place = placeOf(path.slice(prefix.length));
        if (place === undefined) {
            errors.push((0,_policy_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .fileError */ .z)(path, 'The file is not where a certificate of the trust store belongs.', `Put it at ${prefix}${folder}ca/NAME/FILE.crt, or under signingAuthority or tsa.`));
            continue;
        }
        const certificates = readFile(bytes);
        const problem = certificates === undefined
            ? undefined
            : certificates.map(certificate => trustProblem(certificate, place.type)).find(text => text !== undefined);
        if (certificates === undefined)
            errors.push((0,_policy_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .fileError */ .z)(path, 'The file holds no X.509 certificates in PEM or DER.', 'Remove it, or export the root certificate with "openssl x509".'));
        else if (problem !== undefined)
            errors.push((0,_policy_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .fileError */ .z)(path, problem, 'Put the root certificate of the chain there.'));
        else
            stores.set(trustStoreKey(place), [...(stores.get(trustStoreKey(place)) ?? []), ...certificates]);
    }
    return { stores, errors };
};
const isType = (text) => text !== undefined && types.includes(text);
const placeOf = (path) => {
    const [type, name = '', file, ...deeper] = path.startsWith(folder) ? path.slice(folder.length).split('/') : [];
    return isType(type) && isStoreName(name) && file !== undefined && file !== '' && deeper.length === 0 ? { type, name } : undefined;
};
const readFile = (bytes) => {
    if (bytes.length > maxBytes)
        return undefined;
    const text = Buffer.from(bytes).toString('latin1');
    const encoded = text.includes(pemBlock) ? pemBlocks(text) : derBlocks(bytes);
    const certificates = encoded.map(block => block && (0,_x509_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(block));
    const readable = certificates.filter(certificate => certificate !== undefined);
    return readable.length === certificates.length && readable.length > 0 ? readable : undefined;
};
/** Source: Go's x509.ParseCertificates, which notation reads such files with: one certificate behind the other. */
const derBlocks = (bytes) => (0,_x509_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readOr */ .Cq)(() => (0,_x509_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDerSeries */ .rX)(bytes).map(({ raw }) => raw), [undefined]);
/** The blocks of a PEM file in DER; undefined for one that is not a certificate (a private key above all). */
const pemBlocks = (text) => text
    .split(pemBlock)
    .slice(1)
    .map(block => derOfPem(pemBlock + block));
const derOfPem = (block) => {
    try {
        return block.startsWith('-----BEGIN CERTIFICATE-----') ? new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).raw : undefined;
    }
    catch {
        return undefined;
    }
};
/** Source: "Trust Store": authorities, or self-signed signing certificates; for timestamps only roots. */
const trustProblem = (certificate, type) => {
    const { subject, basicConstraints } = certificate;
    const authority = basicConstraints?.authority === true;
    if (type === 'tsa' && !(authority && (0,_x509_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .isSelfSigned */ .Nl)(certificate)))
        return `"${subject.text}" is not a self-signed certificate authority.`;
    return authority || (0,_x509_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .isSelfSigned */ .Nl)(certificate) ? undefined : `"${subject.text}" is neither a certificate authority nor self-signed.`;
};


/***/ }),

/***/ 9935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ includesAll),
/* harmony export */   rr: () => (/* binding */ hasIdentity),
/* harmony export */   xo: () => (/* binding */ parseTrustedIdentity)
/* harmony export */ });
const prefix = 'x509.subject:';
/** Source: Notary Project trust store and trust policy specification, "Trusted Identities Constraints". */
const mandatory = ['C', 'ST', 'O'];
/** Reads `x509.subject: C=US, ST=WA, O=acme-rockets.io`. */
const parseTrustedIdentity = (text) => {
    if (!text.startsWith(prefix)) {
        return {
            problem: `"${text}" must start with "${prefix}".`,
            hint: 'Identities of plugins are not supported: write the subject of the signing certificate.',
        };
    }
    const attributes = parseName(text.slice(prefix.length));
    if (attributes === undefined) {
        return {
            problem: `"${text}" is not a distinguished name.`,
            hint: 'Write it as in "x509.subject: C=US, ST=WA, O=acme-rockets.io", with "\\" before a comma of a value.',
        };
    }
    const missing = mandatory.filter(type => !attributes.some(attribute => attribute.type === type));
    if (missing.length > 0)
        return { problem: `"${text}" has no ${missing.join(', ')}.`, hint: 'C, ST and O are mandatory.' };
    const twice = attributes.find(({ type }, index) => attributes.findIndex(other => other.type === type) !== index);
    return twice === undefined ? { attributes } : { problem: `"${text}" has ${twice.type} twice.`, hint: 'Write each attribute once.' };
};
/**
 * Whether a subject has all attributes. A subject with an attribute twice, with several in one relative name or with no text has none of
 * them.
 */
const hasIdentity = ({ attributes }, wanted) => attributes !== undefined &&
    new Set(attributes.map(({ type }) => type)).size === attributes.length &&
    mandatory.every(type => attributes.some(attribute => attribute.type === type)) &&
    includesAll(attributes, wanted);
/** Whether each attribute of `part` is in `whole`: an identity that includes another one is superfluous. */
const includesAll = (whole, part) => part.every(({ type, value }) => whole.some(attribute => attribute.type === type && attribute.value === value));
/** An attribute of RFC 4514: a type, `=`, a value in which special characters are escaped. */
const attributePattern = /^\s*(?<type>[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)\s*=(?<value>(?:[^\\,+"<>;=]|\\[\s\S])*)$/u;
const parseName = (text) => {
    const attributes = [];
    for (const part of splitUnescaped(text)) {
        const { type, value } = attributePattern.exec(part)?.groups ?? {};
        const read = value === undefined ? undefined : unescapeValue(trimUnescaped(value));
        // Source: RFC 4514, 2.4: `#` in front is a value in BER, which can't be compared here.
        if (type === undefined || read === undefined || read === '')
            return undefined;
        attributes.push({ type: type === 'S' ? 'ST' : type, value: read });
    }
    return attributes;
};
const splitUnescaped = (text) => {
    const parts = [];
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === ',') {
            parts.push(text.slice(start, at));
            start = at + 1;
        }
    }
    return [...parts, text.slice(start)];
};
/** Without blanks around it, except one that a backslash keeps. */
const trimUnescaped = (value) => {
    const trimmed = value.trim();
    return trimmed.endsWith('\\') && value.trimStart().length > trimmed.length ? `${trimmed} ` : trimmed;
};
/** Undefined for an unfinished escape, and for a value in BER. */
const unescapeValue = (value) => {
    if (value.startsWith('#'))
        return undefined;
    const octets = [];
    for (let at = 0; at < value.length; at += 1) {
        const character = String.fromCodePoint(value.codePointAt(at) ?? 0);
        if (character !== '\\') {
            octets.push(Buffer.from(character));
            at += character.length - 1;
            continue;
        }
        const pair = value.slice(at + 1, at + 3);
        if (/^[0-9A-Fa-f]{2}$/u.test(pair)) {
            octets.push(Buffer.from(pair, 'hex'));
            at += 2;
        }
        else if (/^[\\,+"<>;=# ]/u.test(pair)) {
            octets.push(Buffer.from(pair.slice(0, 1)));
            at += 1;
        }
        else
            return undefined;
    }
    return Buffer.concat(octets).toString('utf8');
};


/***/ }),

/***/ 95508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseImagePolicies: () => (/* binding */ parseImagePolicies)
});

// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(1564);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(80549);
;// CONCATENATED MODULE: ./build/policy/digest.js


/**
 * Keys that do not decide anything: where things are written, what is said about them, and the rules of documents whose digest is there.
 */
const silent = new Set(['notes', 'source', 'organization', 'at', 'guardedRules']);
/**
 * SHA-256 (hex) of what a policy decides: two policies that decide the same, read from wherever, have the same digest. Rules and modes keep
 * their order, because the last one decides.
 */
const policyDigest = (policy) => canonicalDigest(policy, silent);
/**
 * SHA-256 (hex) of plain data, whatever the order of its keys; those in `skipped` do not count at any depth. Maps and lists keep their
 * order.
 */
const canonicalDigest = (value, skipped) => (0,external_node_crypto_.hash)('sha256', JSON.stringify(canonical(value, skipped)), 'hex');
const canonical = (value, skipped) => {
    if (value instanceof Map)
        return [...value].map(([key, item]) => [key, canonical(item, skipped)]);
    if (Array.isArray(value))
        return value.map(item => canonical(item, skipped));
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).filter(([key, item]) => item !== undefined && !skipped.has(key));
    return Object.fromEntries(entries.toSorted(([a], [b]) => (0,sorted/* compareText */.n)(a, b)).map(([key, item]) => [key, canonical(item, skipped)]));
};

// EXTERNAL MODULE: ./build/policy/file-error.js
var file_error = __webpack_require__(11638);
// EXTERNAL MODULE: ./build/policy/images/image-settings.js
var image_settings = __webpack_require__(44593);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/policy/parse.js + 1 modules
var parse = __webpack_require__(8127);
// EXTERNAL MODULE: ./build/text/parse-json.js
var parse_json = __webpack_require__(16340);
;// CONCATENATED MODULE: ./build/signing/notation/registry-scope.js
const host = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/u;
const port = /^\d{1,5}$/u;
/** Source: the distribution grammar, which Notation checks scopes by. */
const component = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/u;
/** A repository's longest name, in characters. */
const maxLength = 512;
/** What is wrong with a scope of a trust policy, which is an exact repository or `*`; undefined when nothing is. */
const scopeProblem = (scope) => {
    if (scope === '*' || isRepository(scope))
        return undefined;
    return { problem: `"${scope}" is not a repository.`, hint: scopeHint(scope) };
};
const isRepository = (scope) => {
    const [domain = '', ...path] = scope.slice(0, maxLength + 1).split('/');
    const [name = '', number, ...more] = domain.split(':');
    return (scope.length <= maxLength &&
        more.length === 0 &&
        (number === undefined || port.test(number)) &&
        name.split('.').every(label => host.test(label)) &&
        path.length > 0 &&
        path.every(part => component.test(part)));
};
const scopeHint = (scope) => {
    if (scope.includes('://'))
        return 'Leave the scheme out: "registry.example/team/app".';
    if (scope.includes('*'))
        return 'Wildcards inside a scope are not supported: write each repository, or "*" alone for all of them.';
    if (scope.includes('@') || /:[^/]*$/u.test(scope))
        return 'Leave tag and digest out: a scope is a repository.';
    return 'Write the registry and the whole repository: "registry.example/team/app".';
};

// EXTERNAL MODULE: ./build/signing/notation/trust-policy.js
var trust_policy = __webpack_require__(5100);
// EXTERNAL MODULE: ./build/signing/notation/trust-store.js
var trust_store = __webpack_require__(31513);
// EXTERNAL MODULE: ./build/signing/notation/trusted-identity.js
var trusted_identity = __webpack_require__(9935);
;// CONCATENATED MODULE: ./build/signing/notation/parse-trust-policy.js








const action = dist/* picklist */.KIO(['enforce', 'log', 'skip']);
const maxEntries = 1_000;
const maxText = 1_024;
const parse_trust_policy_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(maxText));
const texts = dist/* pipe */.FsL(dist/* array */.YOg(parse_trust_policy_text), dist/* maxLength */.Ru6(maxEntries));
/** Source: Notary Project trust store and trust policy specification v1.1 (the version in the file is still 1.0). */
const trustPolicySchema = dist/* strictObject */.rej({
    version: dist/* literal */.euz('1.0'),
    trustPolicies: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({
        name: parse_trust_policy_text,
        registryScopes: dist/* pipe */.FsL(texts, dist/* minLength */.BpQ(1)),
        signatureVerification: dist/* strictObject */.rej({
            level: dist/* picklist */.KIO(['strict', 'permissive', 'audit', 'skip']),
            override: dist/* optional */.lqM(dist/* strictObject */.rej({
                integrity: dist/* optional */.lqM(dist/* unknown */.L5J()),
                authenticity: dist/* optional */.lqM(action),
                authenticTimestamp: dist/* optional */.lqM(action),
                expiry: dist/* optional */.lqM(action),
                revocation: dist/* optional */.lqM(action),
            })),
            verifyTimestamp: dist/* optional */.lqM(dist/* picklist */.KIO(['always', 'afterCertExpiry'])),
        }),
        trustStores: dist/* optional */.lqM(texts),
        trustedIdentities: dist/* optional */.lqM(texts),
    })), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(maxEntries)),
});
const scopesSchema = dist/* looseObject */._H3({
    trustPolicies: dist/* pipe */.FsL(dist/* array */.YOg(dist/* looseObject */._H3({ registryScopes: dist/* pipe */.FsL(texts, dist/* minLength */.BpQ(1)) })), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(maxEntries)),
});
/** The repositories that a trust policy with errors is about; undefined when that can't be told, or when one statement is for all. */
const registryScopesOf = (source) => {
    const read = dist/* safeParse */.xLC(scopesSchema, (0,parse_json/* parseJson */.q)(Buffer.from(source)));
    if (!read.success)
        return undefined;
    const scopes = read.output.trustPolicies.flatMap(({ registryScopes }) => registryScopes);
    return scopes.every(scope => scopeProblem(scope) === undefined && scope !== '*') ? scopes : undefined;
};
/**
 * Reads a `trustpolicy.json`. Whatever Notation refuses is an error here too, and so is what only a plugin could judge. A store that the
 * policy names must be among `stores`.
 */
const parseTrustPolicy = (source, path, stores) => {
    if ((0,parse_json/* parseJson */.q)(Buffer.from(source)) === undefined) {
        return { errors: [(0,file_error/* fileError */.z)(path, 'The file is not JSON.', 'Check it with "python3 -m json.tool" or "jq".')] };
    }
    const parsed = (0,parse/* parseDocument */.Tp)(trustPolicySchema, source, path, document => [
        ...twice(document),
        ...document.trustPolicies.flatMap((statement, index) => statementProblems(statement, ['trustPolicies', String(index)], stores)),
    ]);
    return parsed.errors ? parsed : { policy: { path, statements: readStatements(parsed) } };
};
const problem = (path, message, hint) => ({
    path,
    at: 'value',
    message,
    ...(hint !== undefined && { hint }),
});
/** Names and scopes that two statements have: which one counts would be a guess. */
const twice = ({ trustPolicies }) => {
    const names = new Set();
    const scopes = new Map();
    return trustPolicies.flatMap(({ name, registryScopes }, index) => {
        const at = ['trustPolicies', String(index)];
        const problems = names.has(name)
            ? [problem([...at, 'name'], `Two statements have the name "${name}".`, 'Give each statement its own name.')]
            : [];
        names.add(name);
        for (const [number, scope] of registryScopes.entries()) {
            const other = scopes.get(scope);
            if (other !== undefined) {
                problems.push(problem([...at, 'registryScopes', String(number)], `The scope "${scope}" stands in "${other}" already.`, 'Name each repository in one statement only.'));
            }
            scopes.set(scope, name);
        }
        return problems;
    });
};
const statementProblems = (statement, path, stores) => [
    ...scopesProblems(statement.registryScopes, [...path, 'registryScopes']),
    ...(statement.signatureVerification.level === 'skip'
        ? skipProblems(statement, path)
        : [
            ...overrideProblems(statement, [...path, 'signatureVerification', 'override']),
            ...storeProblems(statement.trustStores ?? [], [...path, 'trustStores'], stores),
            ...identityProblems(statement.trustedIdentities ?? [], [...path, 'trustedIdentities']),
        ]),
];
const scopesProblems = (scopes, path) => {
    const wildcard = scopes.indexOf('*');
    if (wildcard !== -1 && scopes.length > 1)
        return [problem([...path, String(wildcard)], '"*" must stand alone.', 'Put "*" into a statement of its own.')];
    return scopes.flatMap((scope, index) => {
        const wrong = scopeProblem(scope);
        return wrong ? [problem([...path, String(index)], wrong.problem, wrong.hint)] : [];
    });
};
/** A statement that verifies nothing, and still says how: one of the two can't be meant. */
const skipProblems = ({ registryScopes, trustStores = [], trustedIdentities = [], signatureVerification }, path) => {
    const skips = 'The level "skip" verifies no signature, so that';
    return [
        ...(registryScopes.includes('*')
            ? [
                problem([...path, 'registryScopes'], 'The level "skip" cannot be for all repositories ("*").', 'Name the repositories whose signatures are not verified.'),
            ]
            : []),
        ...(trustStores.length > 0
            ? [problem([...path, 'trustStores'], `${skips} "trustStores" means nothing.`, 'Remove it, or choose another level.')]
            : []),
        ...(trustedIdentities.length > 0
            ? [problem([...path, 'trustedIdentities'], `${skips} "trustedIdentities" means nothing.`, 'Remove it, or choose another level.')]
            : []),
        ...(signatureVerification.override
            ? [
                problem([...path, 'signatureVerification', 'override'], `${skips} nothing can be overridden.`, 'Override one of strict, permissive and audit.'),
            ]
            : []),
    ];
};
const overrideProblems = ({ signatureVerification: { override = {} } }, path) => [
    ...('integrity' in override
        ? [
            {
                path: [...path, 'integrity'],
                at: 'key',
                message: '"integrity" cannot be overridden.',
                hint: 'Remove it: integrity is always enforced.',
            },
        ]
        : []),
    ...trust_policy/* validationTypes */.h3
        .filter(type => type !== 'revocation' && override[type] === 'skip')
        .map(type => problem([...path, type], `"${type}" cannot be skipped.`, 'Write "log", which makes a remark of a failure; only revocation can be skipped.')),
];
const storeProblems = (names, path, stores) => {
    if (!names.some(name => !name.startsWith('tsa:'))) {
        return [
            problem(path, 'The statement trusts no store of certificate authorities.', 'Write "trustStores": ["ca:NAME"], with the root certificate in truststore/x509/ca/NAME/.'),
        ];
    }
    return names.flatMap((name, index) => {
        const at = [...path, String(index)];
        const store = parseStoreName(name);
        if (store === undefined)
            return [
                problem(at, `"${name}" is not a trust store.`, 'Write "ca:NAME", "signingAuthority:NAME" or "tsa:NAME", the name of letters, digits, "_", "." and "-".'),
            ];
        if (names.indexOf(name) !== index)
            return [problem(at, `The trust store "${name}" is named twice.`, 'Remove one of the two.')];
        return stores.has((0,trust_store/* trustStoreKey */.LF)(store))
            ? []
            : [
                problem(at, `There are no certificates of the trust store "${name}".`, `Put its root certificate into truststore/x509/${store.type}/${store.name}/.`),
            ];
    });
};
const parseStoreName = (text) => {
    const separator = text.indexOf(':');
    const [type, name] = [text.slice(0, Math.max(separator, 0)), text.slice(separator + 1)];
    return (type === 'ca' || type === 'signingAuthority' || type === 'tsa') && (0,trust_store/* isStoreName */.nF)(name) ? { type, name } : undefined;
};
const identityProblems = (identities, path) => {
    if (identities.length === 0)
        return [problem(path, 'The statement trusts no identity.', 'Write "trustedIdentities": ["x509.subject: C=\u2026, ST=\u2026, O=\u2026"].')];
    const wildcard = identities.indexOf('*');
    if (wildcard !== -1) {
        return identities.length === 1
            ? []
            : [problem([...path, String(wildcard)], '"*" must stand alone.', 'Remove it, or remove all other identities.')];
    }
    const parsed = identities.map(trusted_identity/* parseTrustedIdentity */.xo);
    return parsed.flatMap((identity, index) => {
        const at = [...path, String(index)];
        if (identity.problem !== undefined)
            return [problem(at, identity.problem, identity.hint)];
        const wider = parsed.findIndex((other, number) => number !== index && other.attributes !== undefined && (0,trusted_identity/* includesAll */.RF)(identity.attributes, other.attributes));
        return wider === -1 ? [] : [problem(at, `"${identities[index]}" is included in "${identities[wider]}".`, 'Remove one of the two.')];
    });
};
const readStatements = ({ document, root, file, }) => document.trustPolicies.map((statement, index) => {
    const { level, override: { integrity: _, ...override } = {}, verifyTimestamp = 'always' } = statement.signatureVerification;
    const place = root.children.get('trustPolicies')?.children.get(String(index));
    const identities = statement.trustedIdentities ?? [];
    return {
        name: statement.name,
        registryScopes: statement.registryScopes,
        level,
        actions: { ...trust_policy/* levelActions */.gT[level], ...definedOnly(override) },
        verifyTimestamp,
        trustStores: (statement.trustStores ?? []).map(parseStoreName).filter(store => store !== undefined),
        trustedIdentities: identities.includes('*')
            ? 'any'
            : identities.map(trusted_identity/* parseTrustedIdentity */.xo).flatMap(({ attributes }) => (attributes ? [attributes] : [])),
        origin: `${file.path}:${file.lines.position(place?.range.start ?? 0).line}`,
    };
});
/** A key whose value is left out is not an override. */
const definedOnly = (override) => Object.fromEntries(Object.entries(override).filter(([, value]) => value !== undefined));

// EXTERNAL MODULE: ./build/signing/sigstore/trust/trust-root.js
var trust_root = __webpack_require__(19913);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(83917);
// EXTERNAL MODULE: ./build/signing/sigstore/outcome.js
var outcome = __webpack_require__(56251);
// EXTERNAL MODULE: ./build/signing/sigstore/parse/parsed-signature.js
var parsed_signature = __webpack_require__(47153);
// EXTERNAL MODULE: ./build/signing/sigstore/parse/pem.js
var parse_pem = __webpack_require__(43073);
// EXTERNAL MODULE: ./build/signing/sigstore/trust/no-signer-key.js
var no_signer_key = __webpack_require__(48456);
;// CONCATENATED MODULE: ./build/signing/sigstore/trust/trust-root-keys.js








/** From the epoch to the last time that a Date can be. */
const always = () => ({ start: new Date(0), end: new Date(8_640_000_000_000_000) });
const maxChain = 16;
const readChain = (pem) => {
    const chain = (0,parse_pem/* parsePemCertificates */.Q)(pem, maxChain);
    if (chain?.some(der => der.length > parsed_signature/* signatureLimits */.f.certificate) !== false)
        return undefined;
    const parsed = (0,outcome/* attempt */.CD)(() => ({ certChain: chain.map(der => core_dist.X509Certificate.parse(Buffer.from(der))), validFor: always() }));
    return parsed.ok ? parsed.value : undefined;
};
const readLog = ({ baseURL, publicKey }) => {
    const parsed = (0,outcome/* attempt */.CD)(() => {
        const spki = (0,trust_root/* spkiOf */.Bb)((0,parse_pem/* decodeBase64 */.y)(publicKey) ?? Buffer.alloc(0));
        const key = (0,external_node_crypto_.createPublicKey)({ key: spki, format: 'der', type: 'spki' });
        // Source: RFC 6962 3.2, LogID: the SHA-256 of the log's public key. Rekor names itself so too.
        return { baseURL, logID: (0,external_node_crypto_.createHash)('sha256').update(spki).digest(), publicKey: key, validFor: always() };
    });
    return parsed.ok ? parsed.value : undefined;
};
const readAll = (items, read) => {
    const values = [];
    for (const [index, item] of (items ?? []).entries()) {
        const value = read(item);
        if (value === undefined)
            return index;
        values.push(value);
    }
    return values;
};
const readEncodedChain = ({ certChain }) => readChain((0,parse_pem/* decodeBase64 */.y)(certChain)?.toString('latin1') ?? '');
/** Reads the keys of a TrustRoot document. The sentence of a refusal names the field. */
const trustRootFromKeys = (keys) => {
    const fields = {
        certificateAuthorities: readAll(keys.certificateAuthorities, readEncodedChain),
        timestampAuthorities: readAll(keys.timestampAuthorities, readEncodedChain),
        tLogs: readAll(keys.tLogs, readLog),
        ctLogs: readAll(keys.ctLogs, readLog),
    };
    for (const [field, read] of Object.entries(fields)) {
        if (typeof read === 'number') {
            const what = field.endsWith('Logs') ? 'a public key' : 'a chain of certificates';
            return { state: 'refused', reason: `sigstoreKeys.${field}[${read}] is not ${what} in PEM in base64.` };
        }
    }
    const { certificateAuthorities, timestampAuthorities, tLogs, ctLogs } = fields;
    if (typeof certificateAuthorities === 'number' ||
        typeof timestampAuthorities === 'number' ||
        typeof tLogs === 'number' ||
        typeof ctLogs === 'number') {
        return { state: 'refused', reason: 'The keys cannot be read.' };
    }
    const material = {
        certificateAuthorities: [...certificateAuthorities],
        timestampAuthorities: [...timestampAuthorities],
        tlogs: [...tLogs],
        ctlogs: [...ctLogs],
        publicKey: no_signer_key/* noSignerKey */.v,
    };
    const fault = (0,trust_root/* findTrustFault */.mS)(material);
    return fault === undefined
        ? { state: 'read', root: { material, digest: (0,digest/* digestOf */.o)(Buffer.from(JSON.stringify(keys))) } }
        : { state: 'refused', reason: `sigstoreKeys: ${fault}` };
};
/** Reads `keyless.ca-cert.data` of a ClusterImagePolicy: an own authority in PEM, whose logs and timestamps come from elsewhere. */
const trustRootFromAuthority = (pem) => trustRootFromKeys({ certificateAuthorities: [{ certChain: Buffer.from(pem).toString('base64') }] });
/** One trust root of several: what each of them trusts. */
const mergeTrust = (materials) => ({
    certificateAuthorities: materials.flatMap(each => each.certificateAuthorities),
    timestampAuthorities: materials.flatMap(each => each.timestampAuthorities),
    tlogs: materials.flatMap(each => each.tlogs),
    ctlogs: materials.flatMap(each => each.ctlogs),
    publicKey: noSignerKey,
});

// EXTERNAL MODULE: ./build/text/pem.js
var text_pem = __webpack_require__(92304);
;// CONCATENATED MODULE: ./build/signing/policy/trust/public-keys.js


/** More keys of one authority are a mistake. */
const maxKeys = 20;
/** Labels of public keys that cosign writes and Go reads. Source: sigstore/sigstore, `cryptoutils.UnmarshalPEMToPublicKey`. */
const labels = { 'PUBLIC KEY': 'spki', 'RSA PUBLIC KEY': 'pkcs1' };
const curves = new Set(['prime256v1', 'secp384r1', 'secp521r1']);
const leastRsaBits = 2_048;
/** Reads public keys in PEM, one or several. */
const readPublicKeys = (pem) => {
    const blocks = (0,text_pem/* pemBlocks */.P)(pem);
    if (!blocks)
        return { problem: 'is not a public key in PEM' };
    if (blocks.length > maxKeys)
        return { problem: `has more than ${maxKeys} keys` };
    const keys = [];
    for (const { label, text } of blocks) {
        const type = labels[label];
        if (label.endsWith('PRIVATE KEY'))
            return { problem: 'holds a private key, which must be taken out of use now' };
        if (type === undefined)
            return { problem: `holds a "${label.slice(0, 40)}", not a public key` };
        const key = readKey(text, type);
        if (key === undefined)
            return { problem: 'is not a public key in PEM' };
        const problem = weakness(key);
        if (problem !== undefined)
            return { problem };
        keys.push(key);
    }
    return { keys };
};
const readKey = (text, type) => {
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: text, format: 'pem', type });
    }
    catch {
        // Whatever OpenSSL says of it, the text is not a key.
        return undefined;
    }
};
const weakness = ({ asymmetricKeyType, asymmetricKeyDetails }) => {
    if (asymmetricKeyType === 'ed25519')
        return undefined;
    if (asymmetricKeyType === 'ec')
        return curves.has(asymmetricKeyDetails?.namedCurve) ? undefined : 'has a key on another curve than P-256, P-384 and P-521';
    if (asymmetricKeyType !== 'rsa')
        return 'has a key of a kind that signs no images';
    return (asymmetricKeyDetails?.modulusLength ?? 0) < leastRsaBits ? `has an RSA key of less than ${leastRsaBits} bits` : undefined;
};

// EXTERNAL MODULE: ./build/org-rules/cel/compile.js + 8 modules
var compile = __webpack_require__(17717);
// EXTERNAL MODULE: ./build/org-rules/cel/environment.js + 5 modules
var environment = __webpack_require__(94596);
// EXTERNAL MODULE: ./build/org-rules/cel/failure.js
var failure = __webpack_require__(62);
// EXTERNAL MODULE: ./build/org-rules/cel/parser.js + 2 modules
var parser = __webpack_require__(19230);
// EXTERNAL MODULE: ./build/org-rules/cel/problem.js
var cel_problem = __webpack_require__(7303);
// EXTERNAL MODULE: ./build/org-rules/cel/types.js
var types = __webpack_require__(98337);
// EXTERNAL MODULE: ./build/org-rules/cel/values.js
var cel_values = __webpack_require__(90788);
;// CONCATENATED MODULE: ./build/signing/policy/cluster/cel-condition.js







/** What a condition on an attestation may name. */
const attestationNames = ['predicate', 'predicateType', 'statement'];
/** What a condition on a whole policy may name. */
const policyNames = ['image', 'digest', 'authorityMatches'];
/** Longest expression, in UTF-16 units. */
const maxSource = 4_096;
/** Brackets within each other: the parser calls itself for each. */
const maxBrackets = 50;
/** Loops (`all`, `exists`, `map`\u2026) within each other. */
const maxLoops = 3;
/** Steps of one evaluation, all loops together: some hundreds of milliseconds. */
const maxSteps = 2_000_000;
/** Values of a predicate, of any kind; CycloneDX documents of big images have some 100,000. */
const maxValues = 500_000;
const maxDepth = 64;
/** Compiles a condition that may name these. `problem` follows its own name: `is longer than 4096 characters`. */
const compileCelCondition = (source, names) => {
    if (source.trim() === '')
        return { problem: 'is empty' };
    if (source.length > maxSource)
        return { problem: `is longer than ${maxSource} characters` };
    if (deepestBracket(source) > maxBrackets)
        return { problem: `has more than ${maxBrackets} brackets within each other` };
    const loops = deepestLoop(source);
    if (typeof loops === 'object')
        return { problem: unreadable(loops, source) };
    if (loops > maxLoops)
        return { problem: `has more than ${maxLoops} loops within each other` };
    const only = new Map(names.map(name => [name, types/* dynType */.Y5]));
    const { program, problems } = (0,compile/* compileCel */.S)(source, { minor: environment/* newestMinor */.WM, hasParams: false, hasAuthorizer: false, only });
    const [problem] = problems ?? [];
    if (problem)
        return { problem: unreadable(problem, source) };
    if (!program)
        return { problem: 'is not an expression in CEL' };
    return { condition: { source, evaluate: bindings => evaluate(program, bindings) } };
};
const unreadable = (problem, source) => `is not an expression in CEL (${(0,cel_problem/* placedMessage */.Z)(problem, source)})`;
/** Strings are counted with the rest: a bound needs not be exact. */
const deepestBracket = (source) => {
    let depth = 0;
    let deepest = 0;
    for (const character of source) {
        if ('([{'.includes(character))
            depth += 1;
        else if (')]}'.includes(character))
            depth = Math.max(0, depth - 1);
        deepest = Math.max(deepest, depth);
    }
    return deepest;
};
/** How deep loops lie in each other, anywhere in an expression, or why it is none. */
const deepestLoop = (source) => {
    try {
        return loopDepth((0,parser/* parseCel */.W)(source, (0,environment/* celEnvironment */.Ih)(environment/* newestMinor */.WM).macros));
    }
    catch (error) {
        if (error instanceof cel_problem/* SyntaxProblem */.b)
            return error.problem;
        throw error;
    }
};
const loopDepth = (node) => {
    if (typeof node !== 'object' || node === null)
        return 0;
    const below = Object.values(node).reduce((deepest, child) => Math.max(deepest, loopDepth(child)), 0);
    return 'kind' in node && node.kind === 'comprehension' ? below + 1 : below;
};
const evaluate = (program, bindings) => {
    const size = { values: 0 };
    const values = new Map();
    for (const [name, value] of Object.entries(bindings)) {
        if (value === undefined)
            continue;
        if (!isJson(value, size, 0))
            return tooMuch;
        values.set(name, (0,cel_values/* fromJson */.Rf)(value));
    }
    let steps = 0;
    const limits = {
        cost: Number.POSITIVE_INFINITY,
        isOutOfTime: (taken) => {
            steps += taken;
            return steps > maxSteps;
        },
    };
    const evaluation = program.evaluate({ values }, limits);
    if (evaluation.exceeded !== undefined)
        return tooMuch;
    const { outcome } = evaluation;
    if (outcome instanceof failure/* Failure */.HR)
        return { state: 'failed', reason: `The condition has no answer: ${outcome.message}.` };
    if (outcome === true)
        return { state: 'holds' };
    return outcome === false
        ? { state: 'fails', reason: 'The condition does not hold.' }
        : { state: 'failed', reason: 'The condition gives something else than true or false.' };
};
const tooMuch = { state: 'failed', reason: 'The condition would take too long on what is attested.' };
/** Whether a value is JSON of a size that conditions are asked about. */
const isJson = (value, size, depth) => {
    size.values += 1;
    if (size.values > maxValues || depth > maxDepth)
        return false;
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
        return true;
    return typeof value === 'object' && Object.values(value).every(item => item === undefined || isJson(item, size, depth + 1));
};

;// CONCATENATED MODULE: ./build/signing/policy/cluster/predicate-types.js
/** cosign's short names of predicate types. Source: cosign, `cmd/cosign/cli/options/predicate.go`. */
const shortNames = new Map([
    ['custom', 'https://cosign.sigstore.dev/attestation/v1'],
    ['slsaprovenance', 'https://slsa.dev/provenance/v0.2'],
    ['slsaprovenance02', 'https://slsa.dev/provenance/v0.2'],
    ['slsaprovenance1', 'https://slsa.dev/provenance/v1'],
    ['spdx', 'https://spdx.dev/Document'],
    ['spdxjson', 'https://spdx.dev/Document'],
    ['cyclonedx', 'https://cyclonedx.org/bom'],
    ['link', 'https://in-toto.io/Link/v1'],
    ['vuln', 'https://cosign.sigstore.dev/attestation/vuln/v1'],
    ['openvex', 'https://openvex.dev/ns'],
]);
/** in-toto's `predicateType` for a name in a policy: a short name of cosign's, or the type itself. */
const predicateTypeOf = (name) => shortNames.get(name) ?? name;

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/signing/policy/cluster/compile-regexp.js

/** Longest expression, in UTF-16 units. */
const compile_regexp_maxSource = 1_000;
/** Compiles a regular expression of Go's syntax. It finds anywhere in a text, as Go's `MatchString` does; the writer anchors it. */
const compileRegExp = (source) => {
    if (source.length > compile_regexp_maxSource)
        return { problem: `is longer than ${compile_regexp_maxSource} characters` };
    try {
        const compiled = build/* RE2JS */.L3.compile(source);
        return { match: { kind: 'regExp', source, test: text => compiled.matcher(text).find() } };
    }
    catch (error) {
        if (error instanceof build/* RE2JSException */.o_)
            return { problem: `is not a regular expression in Go's syntax (${error.message})` };
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/signing/policy/cluster/read-identity.js

/** An identity without problems, as it is compared. */
const readIdentity = ({ issuer, issuerRegExp, subject, subjectRegExp }) => ({
    issuer: readMatcher(issuer, issuerRegExp),
    subject: readMatcher(subject, subjectRegExp),
});
/** Matches nothing: stands for what cannot have been read without a problem. */
const nothing = { kind: 'regExp', source: '$.', test: () => false };
const readMatcher = (exact, regExp) => {
    if (exact !== undefined)
        return { kind: 'exact', value: exact };
    return regExp === undefined ? nothing : (compileRegExp(regExp).match ?? nothing);
};

;// CONCATENATED MODULE: ./build/signing/policy/cluster/read-cluster-image-policy.js





/** A document without problems, in the words of the program. */
const readClusterImagePolicy = (document, root, file) => {
    const { metadata, spec } = document;
    const originOf = (...path) => {
        let at = root;
        for (const key of path)
            at = at.children.get(key) ?? at;
        return `${file.path}:${file.lines.line(at.range.start)}`;
    };
    const inner = [];
    const authorities = spec.authorities.map((authority, index) => {
        const base = { name: authority.name ?? `authority-${index}`, origin: originOf('spec', 'authorities', String(index)) };
        if (authority.static)
            return { kind: 'static', ...base, action: authority.static.action, message: authority.static.message };
        const certificates = authority.keyless?.['ca-cert']?.data;
        // Why with a slash: no document can have such a name.
        const own = certificates === undefined ? undefined : `${metadata.name}/${base.name}`;
        const reading = certificates === undefined ? undefined : trustRootFromAuthority(certificates);
        if (own !== undefined && reading?.state === 'read')
            inner.push({ kind: 'keys', name: own, origin: base.origin, root: reading.root });
        return { kind: 'signing', ...base, ...readSigning(authority, own) };
    });
    const condition = readCondition(spec.policy, policyNames);
    return {
        policy: {
            name: metadata.name,
            origin: originOf('metadata', 'name'),
            images: spec.images.map(({ glob }) => glob),
            match: (spec.match ?? []).map(readMatch),
            mode: spec.mode ?? 'enforce',
            authorities,
            notes: spec.authorities.some(({ source = [] }) => source.some(({ signaturePullSecrets }) => signaturePullSecrets !== undefined))
                ? [
                    `The policy "${metadata.name}" names "signaturePullSecrets", which only a cluster has: that registry is read with Tidewaiter's own credentials.`,
                ]
                : [],
            ...(condition && { condition }),
        },
        trustRoots: inner,
    };
};
const readMatch = ({ group = '', version = '', resource, selector }) => ({
    group,
    version,
    resource: resource ?? '',
    labels: new Map(Object.entries(selector?.matchLabels ?? {})),
    expressions: (selector?.matchExpressions ?? []).map(({ values = [], ...rest }) => ({ ...rest, values })),
});
const readSigning = (authority, own) => {
    const { key, keyless, rfc3161timestamp } = authority;
    return {
        signer: keyless === undefined
            ? { kind: 'keys', keys: readPublicKeys(key?.data ?? '').keys ?? [], hashAlgorithm: key?.hashAlgorithm ?? 'sha256' }
            : { kind: 'keyless', identities: keyless.identities.map(readIdentity), ignoreSct: keyless.insecureIgnoreSCT ?? false },
        trust: readTrust(authority, own),
        transparencyLog: wantsLog(authority) ? 'required' : 'ignored',
        timestamp: rfc3161timestamp === undefined ? 'accepted' : 'required',
        sources: (authority.source ?? []).flatMap(({ oci, tagPrefix }) => oci === undefined ? [] : [{ repository: oci, ...(tagPrefix !== undefined && { tagPrefix }) }]),
        attestations: (authority.attestations ?? []).map(({ name, predicateType, policy }) => {
            const condition = readCondition(policy, attestationNames);
            return { name, predicateType: predicateTypeOf(predicateType), ...(condition && { condition }) };
        }),
        signatureFormat: authority.signatureFormat,
    };
};
/**
 * Whether a log entry is needed. policy-controller: a timestamp authority stands in for the log; `ctlog` with an address or a trust root
 * asks for it, and empty turns it off; without `ctlog` only a keyless authority that trusts the public instance has it.
 */
const wantsLog = ({ keyless, ctlog, rfc3161timestamp }) => {
    if (rfc3161timestamp !== undefined)
        return false;
    if (ctlog !== undefined)
        return ctlog.url !== undefined || ctlog.trustRootRef !== undefined;
    return keyless !== undefined && keyless.trustRootRef === undefined;
};
const readTrust = (authority, own) => {
    const { keyless, ctlog, rfc3161timestamp } = authority;
    const instance = keyless === undefined ? undefined : (keyless.trustRootRef ?? 'public-good');
    return {
        certificateAuthorities: own ?? instance,
        certificateTransparencyLogs: keyless?.insecureIgnoreSCT === true ? undefined : instance,
        transparencyLogs: wantsLog(authority) ? (ctlog?.trustRootRef ?? 'public-good') : undefined,
        timestampAuthorities: rfc3161timestamp?.trustRootRef ?? instance,
    };
};
const readCondition = (policy, names) => policy === undefined ? undefined : (compileCelCondition(policy.data ?? '', names).condition ?? neverHolds);
/** One that was asked for and can't be had must not be left out. */
const neverHolds = { source: 'false', evaluate: () => ({ state: 'failed', reason: 'The condition could not be read.' }) };

// EXTERNAL MODULE: ./build/signing/policy/trust/trust-selection.js
var trust_selection = __webpack_require__(35951);
// EXTERNAL MODULE: ./build/signing/x509/verify-path.js
var verify_path = __webpack_require__(28702);
// EXTERNAL MODULE: ./build/signing/policy/trust/read-certificates.js
var read_certificates = __webpack_require__(90961);
;// CONCATENATED MODULE: ./build/signing/policy/kyverno/certificate-key.js


const codeSigning = '1.3.6.1.5.5.7.3.3';
/**
 * The key of the certificate that a policy names. With a chain, the certificate must be issued by it, as of the day of its issue: its end
 * does not take the policy out of force. Source: Kyverno, `pkg/image/verifiers/ivpol/cosign/opts.go`; cosign,
 * `ValidateAndUnpackCertWithChain`.
 */
const certificateKey = (certificate, chain) => {
    const [leaf, ...others] = (0,read_certificates/* readCertificates */.j)(certificate) ?? [];
    if (leaf === undefined || others.length > 0)
        return { problem: 'must have one certificate in PEM under "cert"' };
    if (chain === undefined)
        return { key: leaf.key };
    const issuers = (0,read_certificates/* readCertificates */.j)(chain);
    const root = issuers?.at(-1);
    if (issuers === undefined || root === undefined)
        return { problem: 'must have certificates in PEM under "certChain"' };
    const path = (0,verify_path/* verifyPath */.x)({ leaf, intermediates: issuers.slice(0, -1), roots: [root], at: leaf.notBefore, purpose: codeSigning });
    return path.path === undefined
        ? { problem: `has a certificate that its chain does not lead to: ${path.problem.replace(/\.$/u, '')}` }
        : { key: leaf.key };
};

;// CONCATENATED MODULE: ./build/signing/policy/kyverno/image-globs.js
/**
 * The globs of ClusterImagePolicies that name the same images: a `*` of Kyverno's stands for slashes, too, and Docker Hub has another name
 * there.
 */
const asImageGlobs = (globs) => globs.flatMap(glob => {
    const wide = glob.replace(/\*+/gu, '**');
    return wide.startsWith('docker.io/') ? [wide, `index.${wide}`] : [wide];
});

;// CONCATENATED MODULE: ./build/signing/policy/kyverno/validation-expression.js
/** The forms that are read, for people. */
const knownForms = 'images.containers.map(image, verifyImageSignatures(image, [attestors.NAME])).all(e, e > 0), or the same with verifyAttestationSignatures(image, attestations.NAME, [attestors.NAME])';
/** Words that are no names in CEL. Source: the language definition of CEL, "Syntax". */
const reserved = 'as|break|const|continue|else|false|for|function|if|import|in|let|loop|null|package|namespace|return|true|var|void|while';
const validation_expression_name = String.raw `(?!(?:${reserved})\b)[A-Za-z_]\w*`;
const list = String.raw `images\.\??${validation_expression_name}(?:\.orValue\(\[\]\))?`;
const lists = String.raw `(?:${list}|\(${list}(?:\+${list}){0,9}\))`;
const named = (owner) => String.raw `${owner}(?:\.${validation_expression_name}|\["[^"]*"\]|\['[^']*'\])`;
const attestors = String.raw `\[(?<attestors>${named('attestors')}(?:,${named('attestors')}){0,49})\]`;
const call = (item) => String.raw `(?:verifyImageSignatures\(\k<${item}>,${attestors}\)|verifyAttestationSignatures\(\k<${item}>,(?<attestation>${named('attestations')}),${attestors.replace('<attestors>', '<attesting>')}\))`;
const some = '(?:>0|>=1)';
/** Blanks taken out. `all` of the images; then of the counts, or of the truth values. */
const validation_expression_forms = [
    new RegExp(String.raw `^${lists}\.map\((?<item>${validation_expression_name}),${call('item')}\)\.all\((?<each>${validation_expression_name}),\k<each>${some}\)$`, 'u'),
    new RegExp(String.raw `^${lists}\.map\((?<item>${validation_expression_name}),${call('item')}${some}\)\.all\((?<each>${validation_expression_name}),\k<each>\)$`, 'u'),
    new RegExp(String.raw `^${lists}\.all\((?<item>${validation_expression_name}),${call('item')}${some}\)$`, 'u'),
];
/** Longest expression that is looked at, in UTF-16 units. */
const validation_expression_maxLength = 4_096;
/** Reads the expression of a validation; undefined for any other form: what is half understood is not a policy. */
const readValidation = (expression) => {
    // Why not where blanks part a name or a sign: without them it would be another.
    if (expression.length > validation_expression_maxLength || /\w\s+\w|>\s+=/u.test(expression))
        return undefined;
    const packed = expression.replace(/\s+/gu, '');
    for (const form of validation_expression_forms) {
        const { attestors: signing, attesting, attestation } = form.exec(packed)?.groups ?? {};
        if (signing !== undefined)
            return { kind: 'signatures', attestors: signing.split(',').map(nameOf) };
        if (attesting !== undefined && attestation !== undefined)
            return { kind: 'attestations', attestors: attesting.split(',').map(nameOf), attestation: nameOf(attestation) };
    }
    return undefined;
};
/** `attestors.a` and `attestors["a"]` are "a". */
const nameOf = (reference) => reference.replace(/^\w+(?:\.|\[["'])/u, '').replace(/["']\]$/u, '');

;// CONCATENATED MODULE: ./build/signing/policy/kyverno/read-image-validating-policy.js








/**
 * A document without problems, in the words of the program: one policy for each of its validations, all of which have to hold; of the
 * attestors of one validation one is enough.
 */
const readImageValidatingPolicy = ({ metadata, spec }, root, file) => {
    const originOf = (...path) => {
        let at = root;
        for (const key of path)
            at = at.children.get(key) ?? at;
        return `${file.path}:${file.lines.line(at.range.start)}`;
    };
    const match = read_image_validating_policy_readMatch(spec);
    const mode = warnsOnly(spec) ? 'warn' : 'enforce';
    return spec.validations.map(({ expression }, index) => {
        const validation = readValidation(expression);
        const trustRoots = [];
        const authorities = spec.attestors.flatMap((attestor, at) => {
            const { name, cosign } = attestor;
            if (cosign === undefined || validation?.attestors.includes(name) !== true)
                return [];
            const origin = originOf('spec', 'attestors', String(at));
            // Why with slashes: no document can have such a name.
            const own = `${metadata.name}/kyverno/${name}`;
            const reading = cosign.keyless?.roots === undefined ? undefined : trustRootFromAuthority(cosign.keyless.roots);
            if (reading?.state === 'read')
                trustRoots.push({ kind: 'keys', name: own, origin, root: reading.root });
            return [readAttestor(attestor, cosign, origin, reading?.state === 'read' ? own : trust_selection/* publicGood */.xe, wantedOf(validation, spec))];
        });
        const policy = {
            name: index === 0 ? metadata.name : `${metadata.name} (validation ${index + 1})`,
            origin: originOf('spec', 'validations', String(index)),
            images: asImageGlobs(spec.matchImageReferences.map(({ glob }) => glob)),
            match,
            mode,
            authorities,
            notes: index === 0 ? notesOf(metadata.name, spec) : [],
        };
        return { policy, trustRoots };
    });
};
const warnsOnly = ({ validationActions = ['Deny'] }) => validationActions.length > 0 && !validationActions.includes('Deny');
const notesOf = (name, { credentials, attestors }) => credentials !== undefined || attestors.some(({ cosign }) => cosign?.source?.PullSecrets !== undefined)
    ? [`The policy "${name}" names credentials of a cluster: registries are read with Tidewaiter's own.`]
    : [];
/**
 * Without rules it is for all workloads, and for images that are in none. The empty group is the core's, whose kinds are told by their
 * names.
 */
const read_image_validating_policy_readMatch = ({ matchConstraints }) => {
    const { resourceRules = [], objectSelector } = matchConstraints ?? {};
    const labels = new Map(Object.entries(objectSelector?.matchLabels ?? {}));
    const expressions = (objectSelector?.matchExpressions ?? []).map(({ values = [], ...rest }) => ({ ...rest, values }));
    const rules = resourceRules.length > 0 ? resourceRules : objectSelector === undefined ? [] : [{}];
    return rules.flatMap(({ apiGroups = ['*'], apiVersions = ['*'], resources = ['*'] }) => apiGroups.flatMap(group => apiVersions.flatMap(version => resources
        // Subresources have the images of their resource.
        .map(resource => resource.split('/', 1)[0] ?? '')
        .map(resource => ({ group, version, resource, labels, expressions })))));
};
const readAttestor = ({ name }, { key, keyless, certificate, source, ctlog, annotations }, origin, authority, attestations) => {
    const ignoresLog = ctlog?.insecureIgnoreTlog === true;
    const ignoreSct = ctlog?.insecureIgnoreSCT === true;
    const certified = certificate?.cert?.value === undefined ? undefined : certificateKey(certificate.cert.value, certificate.certChain?.value);
    return {
        kind: 'signing',
        name,
        origin,
        signer: keyless
            ? { kind: 'keyless', identities: keyless.identities.map(readIdentity), ignoreSct }
            : {
                kind: 'keys',
                keys: certified?.key ? [certified.key] : (readPublicKeys(key?.data ?? '').keys ?? []),
                hashAlgorithm: key?.hashAlgorithm ?? 'sha256',
            },
        trust: {
            certificateAuthorities: keyless && authority,
            certificateTransparencyLogs: keyless && !ignoreSct ? trust_selection/* publicGood */.xe : undefined,
            transparencyLogs: ignoresLog ? undefined : trust_selection/* publicGood */.xe,
            timestampAuthorities: keyless && trust_selection/* publicGood */.xe,
        },
        transparencyLog: ignoresLog ? 'ignored' : 'required',
        timestamp: 'accepted',
        sources: source?.repository === undefined
            ? []
            : [{ repository: source.repository, ...(source.tagPrefix !== undefined && { tagPrefix: source.tagPrefix }) }],
        attestations,
        ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
        // Why undefined: Kyverno takes bundles where there are any, and cosign's older layout elsewhere.
        signatureFormat: undefined,
    };
};
const wantedOf = (validation, { attestations = [] }) => {
    const wanted = attestations.find(({ name }) => name === validation?.attestation);
    return wanted?.intoto === undefined ? [] : [{ name: wanted.name, predicateType: predicateTypeOf(wanted.intoto.type) }];
};

// EXTERNAL MODULE: ./build/policy/config-error.js
var config_error = __webpack_require__(72950);
// EXTERNAL MODULE: ./build/policy/schema/policy-document.js
var policy_document = __webpack_require__(20351);
// EXTERNAL MODULE: ./build/text/closest-name.js
var closest_name = __webpack_require__(76525);
// EXTERNAL MODULE: ./build/text/record.js
var record = __webpack_require__(68901);
// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(72626);
// EXTERNAL MODULE: ./build/text/field-path.js
var field_path = __webpack_require__(6812);
;// CONCATENATED MODULE: ./build/signing/policy/field-problem.js

/** A problem with what a field says; `words` follow its name. */
const fieldProblem = (path, words, hint) => ({
    path,
    at: 'value',
    message: `"${(0,field_path/* fieldPath */.c)(path)}" ${words}.`,
    ...(hint !== undefined && { hint }),
});
/** A field that is known and cannot be done. */
const unsupportedField = (path, why, hint) => ({
    path,
    at: 'key',
    message: `"${(0,field_path/* fieldPath */.c)(path)}" is not supported: ${why}.`,
    hint,
});
/** A problem unless exactly one of the fields is given. */
const exactlyOne = (path, given, names) => {
    const count = names.filter(name => Object.entries(given).some(([key, value]) => key === name && value !== undefined)).length;
    if (count === 1)
        return [];
    const fields = names.map(name => (0,field_path/* fieldPath */.c)([...path, name])).join(', ');
    return [fieldProblem(path, `must have exactly one of ${fields}, ${count === 0 ? 'and has none' : 'and has several'}`)];
};

;// CONCATENATED MODULE: ./build/signing/policy/cluster/condition-problems.js



const clusterOnly = {
    fetchConfigFile: "the image's configuration is not fetched",
    includeSpec: 'there is no resource of a cluster',
    includeObjectMeta: 'there is no resource of a cluster',
    includeTypeMeta: 'there is no resource of a cluster',
};
/** What is wrong with a condition on attestations or on a whole policy, which may name these. */
const conditionProblems = (policy, path, names) => {
    if (policy === undefined)
        return [];
    const elsewhere = ['remote', 'configMapRef'].flatMap(name => policy[name] === undefined
        ? []
        : [unsupportedField([...path, name], 'a policy must not change without its repository', 'Write the condition under "data".')]);
    const fields = ['fetchConfigFile', 'includeSpec', 'includeObjectMeta', 'includeTypeMeta'].flatMap(name => policy[name] === undefined || policy[name] === false
        ? []
        : [unsupportedField([...path, name], clusterOnly[name], 'Remove it, and what the condition reads of it.')]);
    if (policy.type !== 'cel')
        return [
            {
                path: [...path, 'type'],
                at: 'value',
                message: `"${(0,field_path/* fieldPath */.c)([...path, 'type'])}" ${policy.type} is not supported: nothing here can evaluate it.`,
                hint: 'Write the condition in CEL ("type: cel"), in a policy of its own if a cluster needs this one, too.',
            },
            ...elsewhere,
            ...fields,
        ];
    if (policy.data === undefined)
        return elsewhere.length > 0
            ? [...elsewhere, ...fields]
            : [fieldProblem(path, `must have ${(0,field_path/* fieldPath */.c)([...path, 'data'])}, the condition`)];
    const words = compileCelCondition(policy.data, names).problem;
    return [...elsewhere, ...fields, ...(words === undefined ? [] : [fieldProblem([...path, 'data'], words)])];
};

;// CONCATENATED MODULE: ./build/signing/policy/cluster/cluster-image-policy-problems.js








/** The instances whose keys are known without a TrustRoot. */
const publicFulcio = 'https://fulcio.sigstore.dev';
const publicRekor = 'https://rekor.sigstore.dev';
/**
 * What a policy of the right shape still can't mean, and what of it Tidewaiter cannot do: nothing of a policy is ever left out silently.
 */
const clusterImagePolicyProblems = ({ spec }) => [
    ...spec.authorities.flatMap((authority, index) => authorityProblems(authority, ['spec', 'authorities', String(index)])),
    ...repeated(spec.authorities.map(({ name }) => name), index => ['spec', 'authorities', index, 'name']),
    ...conditionProblems(spec.policy, ['spec', 'policy'], policyNames),
    ...(spec.match ?? []).flatMap(({ group, version, resource, selector }, index) => selector !== undefined && !group && !version && !resource
        ? [
            fieldProblem(['spec', 'match', String(index), 'selector'], 'needs a "resource" beside it', 'Name the kind of workload that has the labels.'),
        ]
        : []),
];
const repeated = (names, pathOf) => names.flatMap((name, index) => name !== undefined && names.indexOf(name) < index ? [fieldProblem(pathOf(String(index)), `"${name}" is given to two entries`)] : []);
const authorityProblems = (authority, path) => {
    const { key, keyless, attestations = [], source = [], ctlog } = authority;
    return [
        ...exactlyOne(path, authority, ['key', 'keyless', 'static']),
        ...(authority.static ? staticProblems(authority, path) : []),
        ...(key ? keyProblems(key, [...path, 'key']) : []),
        ...(keyless ? keylessProblems(keyless, [...path, 'keyless']) : []),
        ...(ctlog ? foreignUrl(ctlog, publicRekor, [...path, 'ctlog']) : []),
        ...source.flatMap((entry, index) => sourceProblems(entry, [...path, 'source', String(index)])),
        ...attestations.flatMap(({ policy }, index) => conditionProblems(policy, [...path, 'attestations', String(index), 'policy'], attestationNames)),
        ...repeated(attestations.map(({ name }) => name), index => [...path, 'attestations', index, 'name']),
    ];
};
const staticProblems = (authority, path) => ['attestations', 'source', 'ctlog', 'rfc3161timestamp', 'signatureFormat'].flatMap(name => authority[name] === undefined ? [] : [fieldProblem([...path, name], 'means nothing beside "static"', 'Remove one of the two.')]);
const keySources = ['data', 'kms', 'secretRef'];
const keyProblems = (key, path) => {
    const read = key.data === undefined ? undefined : readPublicKeys(key.data);
    return [
        ...exactlyOne(path, key, keySources),
        ...unreachable(key, path, 'Write the public key itself under "data"; "cosign public-key" prints it.'),
        ...(read?.problem === undefined ? [] : [fieldProblem([...path, 'data'], read.problem, 'Write what "cosign public-key" prints.')]),
    ];
};
/** Keys that are not in the file. */
const unreachable = (key, path, hint) => [
    ...(key.kms === undefined ? [] : [unsupportedField([...path, 'kms'], 'no key management service is asked', hint)]),
    ...(key.secretRef === undefined
        ? []
        : [unsupportedField([...path, 'secretRef'], 'there is no cluster whose secret could be read', hint)]),
];
const keylessProblems = (keyless, path) => {
    const { url, identities, 'ca-cert': authority, trustRootRef } = keyless;
    const certificates = [...path, 'ca-cert'];
    return [
        ...(authority === undefined ? foreignUrl({ url, trustRootRef }, publicFulcio, path) : []),
        ...(authority !== undefined && url !== undefined ? exactlyOne(path, keyless, ['ca-cert', 'url']) : []),
        ...(authority !== undefined && trustRootRef !== undefined ? exactlyOne(path, keyless, ['ca-cert', 'trustRootRef']) : []),
        ...(authority === undefined ? [] : exactlyOne(certificates, authority, keySources)),
        ...(authority === undefined ? [] : unreachable(authority, certificates, 'Write the certificates themselves under "data", in PEM.')),
        ...(authority?.data === undefined ? [] : certificateProblems(authority.data, [...certificates, 'data'])),
        ...identities.flatMap((identity, index) => {
            const at = [...path, 'identities', String(index)];
            return [
                ...exactlyOne(at, identity, ['issuer', 'issuerRegExp']),
                ...exactlyOne(at, identity, ['subject', 'subjectRegExp']),
                ...regExpProblems(identity.issuerRegExp, [...at, 'issuerRegExp']),
                ...regExpProblems(identity.subjectRegExp, [...at, 'subjectRegExp']),
            ];
        }),
    ];
};
const certificateProblems = (pem, path) => {
    const reading = trustRootFromAuthority(pem);
    return reading.state === 'read'
        ? []
        : [fieldProblem(path, 'must be certificates in PEM, the root last', `Reading them gave: ${reading.reason}`)];
};
const regExpProblems = (source, path) => {
    const words = source === undefined ? undefined : compileRegExp(source).problem;
    return words === undefined ? [] : [fieldProblem(path, words)];
};
/** An address that says nothing about whose keys to trust. */
const foreignUrl = ({ url, trustRootRef }, known, path) => url === undefined || trustRootRef !== undefined || url.replace(/\/$/u, '') === known
    ? []
    : [
        fieldProblem([...path, 'url'], `is not ${known}, whose keys are known`, `Name a TrustRoot document with the keys of this instance under "trustRootRef".`),
    ];
const sourceProblems = (source, path) => {
    const repository = source.oci === undefined ? undefined : (0,image_reference/* parseImageReference */.o_)(source.oci);
    const isRepository = repository !== undefined && repository.tag === undefined && repository.digest === undefined;
    return [
        // Why with pull secrets: then the image's own repository is meant, which they open.
        ...(source.oci === undefined
            ? source.signaturePullSecrets !== undefined
                ? []
                : [fieldProblem(path, `must have ${(0,field_path/* fieldPath */.c)([...path, 'oci'])}, the repository that the signatures are in`)]
            : isRepository
                ? []
                : [fieldProblem([...path, 'oci'], 'must be a repository without tag and digest: "ghcr.io/acme/signatures"')]),
        ...(source.tagPrefix === undefined || /^\w[\w.-]{0,63}$/u.test(source.tagPrefix)
            ? []
            : [fieldProblem([...path, 'tagPrefix'], 'must be the beginning of a tag')]),
    ];
};

// EXTERNAL MODULE: ./build/policy/images/image-glob-pattern.js
var image_glob_pattern = __webpack_require__(38653);
;// CONCATENATED MODULE: ./build/signing/policy/document-parts.js

/** Most entries of any list of a policy. */
const document_parts_maxEntries = 200;
const document_parts_maxText = 4_096;
/** A PEM file with some keys or a chain of certificates in it. */
const maxPem = 65_536;
/** Text that is there. */
const document_parts_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(document_parts_maxText));
/** Keys or certificates. */
const pem = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(maxPem));
/** A list of bounded length. */
const listOf = (item) => dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* maxLength */.Ru6(document_parts_maxEntries));
/** One with something in it. */
const someOf = (item) => dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(document_parts_maxEntries));
/** What is known and not supported, or says nothing about images and signatures: its content is not looked at. */
const anything = dist/* optional */.lqM(dist/* unknown */.L5J());
/** Kubernetes' ObjectMeta: only the name means something here. */
const objectMeta = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(253)),
    namespace: anything,
    labels: anything,
    annotations: anything,
    generateName: anything,
    generation: anything,
    uid: anything,
    resourceVersion: anything,
    creationTimestamp: anything,
    deletionTimestamp: anything,
    deletionGracePeriodSeconds: anything,
    finalizers: anything,
    managedFields: anything,
    ownerReferences: anything,
    selfLink: anything,
});
/** Who may have signed, of a keyless signature. */
const identity = dist/* strictObject */.rej({
    issuer: dist/* optional */.lqM(document_parts_text),
    issuerRegExp: dist/* optional */.lqM(document_parts_text),
    subject: dist/* optional */.lqM(document_parts_text),
    subjectRegExp: dist/* optional */.lqM(document_parts_text),
});
/** `metav1.LabelSelector`. */
const labelSelector = dist/* strictObject */.rej({
    matchLabels: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), dist/* maxEntries */.bIj(document_parts_maxEntries))),
    matchExpressions: dist/* optional */.lqM(listOf(dist/* strictObject */.rej({
        key: document_parts_text,
        operator: dist/* picklist */.KIO(['In', 'NotIn', 'Exists', 'DoesNotExist']),
        values: dist/* optional */.lqM(listOf(dist/* string */.YjP())),
    }))),
});

;// CONCATENATED MODULE: ./build/signing/policy/cluster/cluster-image-policy-schema.js



const keyRef = dist/* strictObject */.rej({
    data: dist/* optional */.lqM(pem),
    hashAlgorithm: dist/* optional */.lqM(dist/* picklist */.KIO(['sha256', 'sha384', 'sha512'])),
    kms: anything,
    secretRef: anything,
});
const policy = dist/* strictObject */.rej({
    type: dist/* picklist */.KIO(['cel', 'cue', 'rego']),
    data: dist/* optional */.lqM(dist/* string */.YjP()),
    remote: anything,
    configMapRef: anything,
    fetchConfigFile: anything,
    includeSpec: anything,
    includeObjectMeta: anything,
    includeTypeMeta: anything,
});
const authority = dist/* strictObject */.rej({
    name: dist/* optional */.lqM(document_parts_text),
    key: dist/* optional */.lqM(keyRef),
    keyless: dist/* optional */.lqM(dist/* strictObject */.rej({
        url: dist/* optional */.lqM(document_parts_text),
        identities: someOf(identity),
        'ca-cert': dist/* optional */.lqM(keyRef),
        trustRootRef: dist/* optional */.lqM(document_parts_text),
        insecureIgnoreSCT: dist/* optional */.lqM(dist/* boolean */.zMY()),
    })),
    static: dist/* optional */.lqM(dist/* strictObject */.rej({ action: dist/* picklist */.KIO(['pass', 'fail']), message: dist/* optional */.lqM(document_parts_text) })),
    source: dist/* optional */.lqM(listOf(dist/* strictObject */.rej({ oci: dist/* optional */.lqM(document_parts_text), tagPrefix: dist/* optional */.lqM(document_parts_text), signaturePullSecrets: anything }))),
    ctlog: dist/* optional */.lqM(dist/* strictObject */.rej({ url: dist/* optional */.lqM(document_parts_text), trustRootRef: dist/* optional */.lqM(document_parts_text) })),
    attestations: dist/* optional */.lqM(listOf(dist/* strictObject */.rej({ name: document_parts_text, predicateType: document_parts_text, policy: dist/* optional */.lqM(policy) }))),
    rfc3161timestamp: dist/* optional */.lqM(dist/* strictObject */.rej({ trustRootRef: document_parts_text })),
    signatureFormat: dist/* optional */.lqM(dist/* picklist */.KIO(['legacy', 'bundle'])),
});
const match = dist/* strictObject */.rej({
    group: dist/* optional */.lqM(dist/* string */.YjP()),
    version: dist/* optional */.lqM(dist/* string */.YjP()),
    resource: dist/* optional */.lqM(dist/* picklist */.KIO(['pods', 'deployments', 'replicasets', 'statefulsets', 'daemonsets', 'jobs', 'cronjobs'])),
    selector: dist/* optional */.lqM(labelSelector),
});
const imagePattern = dist/* strictObject */.rej({
    glob: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1_024), dist/* regex */.yGV(image_glob_pattern/* imageGlobPattern */.W, 'must be a glob over image names, of letters, digits and "-_:/*.@"')),
});
/** `spec.images`: which images a policy is about, whatever else is wrong with it. */
const namedImages = someOf(imagePattern);
/**
 * A ClusterImagePolicy as it is written. Fields that sigstore's policy-controller has and Tidewaiter cannot do are named here, so that they
 * are refused by name. Source: policy-controller, `pkg/apis/policy/v1beta1/clusterimagepolicy_types.go`.
 */
const clusterImagePolicySchema = dist/* strictObject */.rej({
    apiVersion: dist/* picklist */.KIO(['policy.sigstore.dev/v1beta1', 'policy.sigstore.dev/v1alpha1']),
    kind: dist/* literal */.euz('ClusterImagePolicy'),
    metadata: objectMeta,
    spec: dist/* strictObject */.rej({
        images: namedImages,
        authorities: someOf(authority),
        policy: dist/* optional */.lqM(policy),
        mode: dist/* optional */.lqM(dist/* picklist */.KIO(['enforce', 'warn'])),
        match: dist/* optional */.lqM(listOf(match)),
    }),
    status: anything,
});

;// CONCATENATED MODULE: ./build/signing/policy/placed-document.js

/** Where the name of a document stands, or the document. */
const nameRange = (root) => root.children.get('metadata')?.children.get('name')?.range ?? root.range;
/** File and line of a document's name. */
const nameOrigin = (root, file) => `${file.path}:${file.lines.line(nameRange(root).start)}`;
/** Globs of the images that a document is about. */
const namedGlobs = (document) => {
    switch (document.kind) {
        case 'ClusterImagePolicy':
            return document.spec.images.map(({ glob }) => glob);
        case 'ImageValidatingPolicy':
            return asImageGlobs(document.spec.matchImageReferences.map(({ glob }) => glob));
        case 'TrustRoot':
            return [];
    }
};

;// CONCATENATED MODULE: ./build/signing/policy/joint-errors.js




/** The names of documents of one kind that are given twice; `others` are names of `trusted-roots/`. */
const repeatedNames = (documents, others = []) => [...Map.groupBy(documents, ({ document }) => document.metadata.name)].flatMap(([name, same]) => {
    const elsewhere = others.includes(name) ? `trusted-roots/${name}.json` : undefined;
    const [first, second] = elsewhere === undefined ? same : [undefined, ...same];
    if (second === undefined)
        return [];
    const firstPlace = elsewhere ?? (first ? nameOrigin(first.root, first.file) : '');
    const hint = `Choose another one; the first is at ${firstPlace}.`;
    return [{ documents: same, error: (0,config_error/* configError */.Fj)(second.file, nameRange(second.root), `The name "${name}" is given twice.`, hint) }];
});
/** The trust roots that a policy names and that are not among `names`. */
const unknownReferences = ({ spec }, names) => spec.authorities.flatMap((authority, index) => ['keyless', 'ctlog', 'rfc3161timestamp'].flatMap((part) => {
    const name = authority[part]?.trustRootRef;
    if (name === undefined || names.includes(name))
        return [];
    const path = ['spec', 'authorities', String(index), part, 'trustRootRef'];
    const close = (0,closest_name/* closestName */.N)(name, names);
    const hint = close === undefined ? `Known: ${names.join(', ')}.` : `Did you mean "${close}"?`;
    return [{ path, at: 'value', message: `"${(0,field_path/* fieldPath */.c)(path)}" names "${name}", and there is no such TrustRoot.`, hint }];
}));

;// CONCATENATED MODULE: ./build/signing/policy/kyverno/image-validating-policy-problems.js







const image_validating_policy_problems_publicRekor = 'https://rekor.sigstore.dev';
const asClusterPolicy = 'Write this policy as a ClusterImagePolicy beside it.';
/** What a policy of the right shape still can't mean, and what of it Tidewaiter cannot do. */
const imageValidatingPolicyProblems = ({ spec }) => [
    ...unsupported(spec, ['spec'], {
        matchConditions: ['there is no request of a cluster', 'Remove it, or say it by "matchConstraints.objectSelector".'],
        variables: ['no expression is evaluated', 'Write the validations out without them.'],
        images: ['images are found in manifests without it', 'Remove it: pods and their templates are read anyway.'],
    }),
    ...unsupported(spec.matchConstraints ?? {}, ['spec', 'matchConstraints'], {
        namespaceSelector: ["labels of namespaces are a cluster's", 'Remove it: the policy is then for all namespaces.'],
        excludeResourceRules: ['only what is meant is read', 'Name the resources that are meant under "resourceRules".'],
    }),
    ...(spec.matchConstraints?.resourceRules ?? []).flatMap((rule, index) => unsupported(rule, ['spec', 'matchConstraints', 'resourceRules', String(index)], {
        resourceNames: ['names of objects are not matched', 'Remove it, or select them by labels.'],
    })),
    ...spec.attestors.flatMap((attestor, index) => attestorProblems(attestor, ['spec', 'attestors', String(index)])),
    ...image_validating_policy_problems_repeated(spec.attestors, ['spec', 'attestors']),
    ...image_validating_policy_problems_repeated(spec.attestations ?? [], ['spec', 'attestations']),
    ...spec.validations.flatMap(({ expression }, index) => validationProblems(expression, ['spec', 'validations', String(index), 'expression'], spec)),
];
/** Fields that are given and not supported: why, and what to do. */
const unsupported = (given, path, fields) => Object.entries(fields).flatMap(([name, [why, hint]]) => Object.entries(given).some(([key, value]) => key === name && value !== undefined && !isEmpty(value))
    ? [unsupportedField([...path, name], why, hint)]
    : []);
const isEmpty = (value) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
const image_validating_policy_problems_repeated = (entries, path) => entries.flatMap(({ name }, index) => entries.findIndex(other => other.name === name) < index
    ? [fieldProblem([...path, String(index), 'name'], `"${name}" is given to two entries`)]
    : []);
const attestorProblems = ({ cosign, notary, name }, path) => {
    if (notary !== undefined)
        return [
            unsupportedField([...path, 'notary'], 'Notation is judged by its own trust policy', `Write "trustpolicy.json" for these images, and put the certificates into truststore/x509/ca/${/^[\w.-]+$/u.test(name) ? name : 'NAME'}/.`),
        ];
    if (cosign === undefined)
        return exactlyOne(path, {}, ['cosign', 'notary']);
    return cosignProblems(cosign, [...path, 'cosign']);
};
const cosignProblems = (cosign, path) => {
    const { key, keyless, certificate, source, ctlog } = cosign;
    return [
        ...exactlyOne(path, cosign, ['key', 'keyless', 'certificate']),
        ...unsupported(cosign, path, {
            tuf: ["only Sigstore's public instance is trusted by it", 'Write a TrustRoot and a ClusterImagePolicy that names it.'],
        }),
        ...(key ? image_validating_policy_problems_keyProblems(key, [...path, 'key']) : []),
        ...(keyless ? image_validating_policy_problems_keylessProblems(keyless, [...path, 'keyless']) : []),
        ...(certificate ? image_validating_policy_problems_certificateProblems(certificate, [...path, 'certificate']) : []),
        ...(ctlog ? logProblems(ctlog, [...path, 'ctlog']) : []),
        ...(source ? image_validating_policy_problems_sourceProblems(source, [...path, 'source']) : []),
    ];
};
const image_validating_policy_problems_keyProblems = (key, path) => {
    const hint = 'Write the public key itself under "data"; "cosign public-key" prints it.';
    const read = key.data === undefined ? undefined : readPublicKeys(key.data);
    return [
        ...exactlyOne(path, key, ['data', 'kms', 'secretRef', 'expression']),
        ...unsupported(key, path, {
            kms: ['no key management service is asked', hint],
            secretRef: ['there is no cluster whose secret could be read', hint],
            expression: ['no expression is evaluated', hint],
        }),
        ...(read?.problem === undefined ? [] : [fieldProblem([...path, 'data'], read.problem, 'Write what "cosign public-key" prints.')]),
    ];
};
const image_validating_policy_problems_keylessProblems = ({ identities, roots }, path) => {
    const reading = roots === undefined ? undefined : trustRootFromAuthority(roots);
    return [
        ...(reading?.state === 'refused'
            ? [fieldProblem([...path, 'roots'], 'must be certificates in PEM, the root last', `Reading them gave: ${reading.reason}`)]
            : []),
        ...identities.flatMap((identity, index) => {
            const at = [...path, 'identities', String(index)];
            return [
                ...exactlyOne(at, identity, ['issuer', 'issuerRegExp']),
                ...exactlyOne(at, identity, ['subject', 'subjectRegExp']),
                ...['issuerRegExp', 'subjectRegExp'].flatMap(name => {
                    const words = identity[name] === undefined ? undefined : compileRegExp(identity[name]).problem;
                    return words === undefined ? [] : [fieldProblem([...at, name], words)];
                }),
            ];
        }),
    ];
};
const image_validating_policy_problems_certificateProblems = ({ cert, certChain }, path) => {
    const given = { cert, certChain };
    const expressions = ['cert', 'certChain'].flatMap(name => given[name]?.expression === undefined
        ? []
        : [
            unsupportedField([...path, name, 'expression'], 'no expression is evaluated', 'Write the certificates themselves under "value", in PEM.'),
        ]);
    if (expressions.length > 0)
        return expressions;
    if (cert?.value === undefined)
        return [
            fieldProblem(path, 'must have "cert.value", the certificate of the signer', 'With a chain alone nobody in particular would be trusted.'),
        ];
    const problem = certificateKey(cert.value, certChain?.value).problem;
    return problem === undefined ? [] : [fieldProblem(path, problem, 'Write the certificate, and its issuers with the root last.')];
};
const logProblems = (ctlog, path) => {
    const own = 'Write a TrustRoot with it, and a ClusterImagePolicy whose authority names that.';
    return [
        ...unsupported(ctlog, path, {
            rekorPubKey: ['keys of logs stand in a TrustRoot', own],
            ctLogPubKey: ['keys of logs stand in a TrustRoot', own],
            tsaCertChain: ['timestamp authorities stand in a TrustRoot', own],
        }),
        ...(ctlog.url === undefined || ctlog.url.replace(/\/$/u, '') === image_validating_policy_problems_publicRekor
            ? []
            : [fieldProblem([...path, 'url'], `is not ${image_validating_policy_problems_publicRekor}, whose keys are known`, own)]),
    ];
};
const image_validating_policy_problems_sourceProblems = ({ repository, tagPrefix }, path) => {
    const reference = repository === undefined ? undefined : (0,image_reference/* parseImageReference */.o_)(repository);
    const isRepository = reference !== undefined && reference.tag === undefined && reference.digest === undefined;
    return [
        ...(repository === undefined || isRepository
            ? []
            : [fieldProblem([...path, 'repository'], 'must be a repository without tag and digest: "ghcr.io/acme/signatures"')]),
        ...(tagPrefix === undefined || /^\w[\w.-]{0,63}$/u.test(tagPrefix)
            ? []
            : [fieldProblem([...path, 'tagPrefix'], 'must be the beginning of a tag')]),
    ];
};
const validationProblems = (expression, path, { attestors, attestations = [] }) => {
    const read = readValidation(expression);
    if (read === undefined)
        return [
            fieldProblem(path, 'has none of the forms that are read', `Write ${knownForms}; each other condition is the cluster's. Or: ${asClusterPolicy}`),
        ];
    const unknown = read.attestors.find(name => attestors.every(attestor => attestor.name !== name));
    if (unknown !== undefined)
        return [fieldProblem(path, `names the attestor "${unknown}", and there is none`)];
    if (read.kind === 'signatures')
        return [];
    const attestation = attestations.find(({ name }) => name === read.attestation);
    if (attestation === undefined)
        return [fieldProblem(path, `names the attestation "${read.attestation}", and there is none`)];
    const annotated = attestors.find(({ name, cosign }) => read.attestors.includes(name) && cosign?.annotations !== undefined);
    return [
        ...(attestation.intoto === undefined
            ? [
                fieldProblem(path, `asks for the attestation "${attestation.name}", which is no in-toto statement`, 'Name its type under "intoto".'),
            ]
            : []),
        ...(annotated === undefined
            ? []
            : [
                fieldProblem(path, `asks for annotations of attestations ("${annotated.name}"), which are not read`, 'Ask for them of signatures.'),
            ]),
    ];
};

;// CONCATENATED MODULE: ./build/signing/policy/kyverno/image-validating-policy-schema.js


/** The letters of globs here. Why not more: `?`, `[\u2026]` and `{\u2026}` of Kyverno's are in no glob of clusters' other policies. */
const kyvernoGlob = /^[a-zA-Z0-9\-_:/*.@]+$/u;
/** Which images a policy is about, whatever else is wrong with it. */
const namedReferences = someOf(dist/* strictObject */.rej({
    glob: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(1_024), dist/* regex */.yGV(kyvernoGlob, 'must be a glob of letters, digits and "-_:/*.@"')),
}));
const valueOrExpression = dist/* strictObject */.rej({ value: dist/* optional */.lqM(pem), expression: anything });
const cosign = dist/* strictObject */.rej({
    key: dist/* optional */.lqM(dist/* strictObject */.rej({
        data: dist/* optional */.lqM(pem),
        hashAlgorithm: dist/* optional */.lqM(dist/* picklist */.KIO(['sha256', 'sha384', 'sha512'])),
        kms: anything,
        secretRef: anything,
        expression: anything,
    })),
    keyless: dist/* optional */.lqM(dist/* strictObject */.rej({
        identities: someOf(identity),
        roots: dist/* optional */.lqM(pem),
    })),
    certificate: dist/* optional */.lqM(dist/* strictObject */.rej({ cert: dist/* optional */.lqM(valueOrExpression), certChain: dist/* optional */.lqM(valueOrExpression) })),
    source: dist/* optional */.lqM(dist/* strictObject */.rej({ repository: dist/* optional */.lqM(document_parts_text), tagPrefix: dist/* optional */.lqM(document_parts_text), PullSecrets: anything })),
    ctlog: dist/* optional */.lqM(dist/* strictObject */.rej({
        url: dist/* optional */.lqM(document_parts_text),
        rekorPubKey: anything,
        ctLogPubKey: anything,
        tsaCertChain: anything,
        insecureIgnoreTlog: dist/* optional */.lqM(dist/* boolean */.zMY()),
        insecureIgnoreSCT: dist/* optional */.lqM(dist/* boolean */.zMY()),
    })),
    tuf: anything,
    annotations: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), dist/* maxEntries */.bIj(document_parts_maxEntries))),
});
const resourceRule = dist/* strictObject */.rej({
    apiGroups: dist/* optional */.lqM(listOf(dist/* string */.YjP())),
    apiVersions: dist/* optional */.lqM(listOf(dist/* string */.YjP())),
    operations: dist/* optional */.lqM(listOf(dist/* string */.YjP())),
    resources: dist/* optional */.lqM(listOf(dist/* string */.YjP())),
    resourceNames: anything,
    scope: anything,
});
/**
 * An ImageValidatingPolicy of Kyverno as it is written. Fields that it has and Tidewaiter cannot do are named here, so that they are
 * refused by name. Source: kyverno/api, `policies.kyverno.io/v1beta1/imagevalidating_policy.go`.
 */
const imageValidatingPolicySchema = dist/* strictObject */.rej({
    apiVersion: dist/* picklist */.KIO(['policies.kyverno.io/v1', 'policies.kyverno.io/v1beta1', 'policies.kyverno.io/v1alpha1']),
    kind: dist/* literal */.euz('ImageValidatingPolicy'),
    metadata: objectMeta,
    spec: dist/* strictObject */.rej({
        matchImageReferences: namedReferences,
        attestors: someOf(dist/* strictObject */.rej({ name: document_parts_text, cosign: dist/* optional */.lqM(cosign), notary: anything })),
        attestations: dist/* optional */.lqM(listOf(dist/* strictObject */.rej({ name: document_parts_text, intoto: dist/* optional */.lqM(dist/* strictObject */.rej({ type: document_parts_text })), referrer: anything }))),
        validations: someOf(dist/* strictObject */.rej({ expression: document_parts_text, message: anything, messageExpression: anything, reason: anything })),
        validationActions: dist/* optional */.lqM(listOf(dist/* picklist */.KIO(['Deny', 'Warn', 'Audit']))),
        matchConstraints: dist/* optional */.lqM(dist/* strictObject */.rej({
            resourceRules: dist/* optional */.lqM(listOf(resourceRule)),
            objectSelector: dist/* optional */.lqM(labelSelector),
            namespaceSelector: anything,
            excludeResourceRules: anything,
            matchPolicy: anything,
        })),
        matchConditions: anything,
        variables: anything,
        images: anything,
        credentials: anything,
        // How and when a cluster asks, and what it writes back: nothing of it changes whose signature counts.
        failurePolicy: anything,
        auditAnnotations: anything,
        validationConfigurations: anything,
        webhookConfiguration: anything,
        evaluation: anything,
        autogen: anything,
    }),
    status: anything,
});

;// CONCATENATED MODULE: ./build/signing/policy/trust/base64-text.js
/** A text in base64 (RFC 4648, with padding; white space between is left out). Undefined when it is none, or no UTF-8. */
const decodeBase64 = (encoded) => {
    const packed = encoded.replace(/\s+/gu, '');
    if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(packed))
        return undefined;
    const bytes = Buffer.from(packed, 'base64');
    const text = bytes.toString('utf8');
    return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
};

;// CONCATENATED MODULE: ./build/signing/policy/trust/read-trust-root.js


/** The keys of a document as trust material. */
const readTrustedKeys = ({ certificateAuthorities = [], tLogs = [], ctLogs = [], timestampAuthorities = [], }) => trustRootFromKeys({ certificateAuthorities, tLogs, ctLogs, timestampAuthorities });
/** A document without problems, in the words of the program. Undefined: it has problems. */
const readTrustRoot = ({ metadata, spec }, root, file) => {
    const base = { name: metadata.name, origin: `${file.path}:${file.lines.line(root.range.start)}` };
    if (spec.remote)
        return { kind: 'remote', ...base, root: decodeBase64(spec.remote.root) ?? '', mirror: spec.remote.mirror };
    const reading = readTrustedKeys(spec.sigstoreKeys ?? {});
    return reading.state === 'read' ? { kind: 'keys', ...base, root: reading.root } : undefined;
};

;// CONCATENATED MODULE: ./build/signing/policy/trust/trust-root-problems.js





/** Names of Merkle trees' hash; no log uses another. Sources: Rekor and RFC 6962; policy-controller's documents write either. */
const hashNames = new Set(['sha-256', 'sha256']);
/** What a TrustRoot of the right shape still can't mean, and what of it Tidewaiter cannot do. */
const trustRootProblems = ({ metadata, spec }) => {
    const given = ['remote', 'repository', 'sigstoreKeys'].filter(name => spec[name] !== undefined);
    return [
        ...(metadata.name === trust_selection/* publicGood */.xe
            ? [fieldProblem(['metadata', 'name'], `is "${metadata.name}", which is built in`, 'Choose another name.')]
            : []),
        ...(given.length === 1 ? [] : [fieldProblem(['spec'], 'must have exactly one of spec.sigstoreKeys, spec.remote')]),
        ...(spec.repository === undefined
            ? []
            : [
                {
                    path: ['spec', 'repository'],
                    at: 'key',
                    message: '"spec.repository" is not supported: a packed TUF repository is not unpacked.',
                    hint: 'Write its keys under "spec.sigstoreKeys", or name the mirror under "spec.remote".',
                },
            ]),
        ...(spec.remote ? remoteProblems(spec.remote) : []),
        ...(spec.sigstoreKeys ? keysProblems(spec.sigstoreKeys) : []),
    ];
};
const remoteProblems = ({ root, mirror, targets }) => [
    ...(isTufRoot(decodeBase64(root)) ? [] : [fieldProblem(['spec', 'remote', 'root'], "must be a TUF repository's root.json in base64")]),
    ...(/^https:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w./-]*)?$/u.test(mirror)
        ? []
        : [fieldProblem(['spec', 'remote', 'mirror'], 'must be an address that begins with "https://"')]),
    ...(targets === undefined || targets === 'targets'
        ? []
        : [fieldProblem(['spec', 'remote', 'targets'], 'can only be "targets"', 'Leave it out.')]),
];
const isTufRoot = (text) => {
    if (text === undefined)
        return false;
    try {
        const parsed = JSON.parse(text);
        if (typeof parsed !== 'object' || parsed === null || !('signed' in parsed))
            return false;
        const { signed } = parsed;
        return typeof signed === 'object' && signed !== null && '_type' in signed && signed._type === 'root';
    }
    catch {
        // Not JSON: no root.
        return false;
    }
};
const keysProblems = (keys) => {
    const path = ['spec', 'sigstoreKeys'];
    const { certificateAuthorities = [], tLogs = [], ctLogs = [], timestampAuthorities = [] } = keys;
    if (certificateAuthorities.length + tLogs.length + ctLogs.length + timestampAuthorities.length === 0)
        return [fieldProblem(path, 'has no key in it')];
    const reading = readTrustedKeys(keys);
    return [
        ...(reading.state === 'read'
            ? []
            : [
                {
                    path,
                    at: 'value',
                    message: `"${(0,field_path/* fieldPath */.c)(path)}" cannot be trusted: ${reading.reason}`,
                    hint: 'Write the PEM files in base64, the root last.',
                },
            ]),
        ...['tLogs', 'ctLogs'].flatMap(name => (keys[name] ?? []).flatMap(({ hashAlgorithm }, index) => hashAlgorithm === undefined || hashNames.has(hashAlgorithm.toLowerCase())
            ? []
            : [fieldProblem([...path, name, String(index), 'hashAlgorithm'], 'must be "sha-256"')])),
    ];
};

;// CONCATENATED MODULE: ./build/signing/policy/trust/trust-root-schema.js


const trust_root_schema_maxEntries = 50;
/** Longest root.json or key in base64, in UTF-16 units. */
const trust_root_schema_maxLength = 262_144;
const base64 = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(trust_root_schema_maxLength));
const trust_root_schema_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(2_048));
const logs = dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ baseURL: trust_root_schema_text, hashAlgorithm: dist/* optional */.lqM(trust_root_schema_text), publicKey: base64 })), dist/* maxLength */.Ru6(trust_root_schema_maxEntries));
const authorities = dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({
    subject: dist/* optional */.lqM(dist/* strictObject */.rej({ organization: dist/* optional */.lqM(dist/* string */.YjP()), commonName: dist/* optional */.lqM(dist/* string */.YjP()) })),
    uri: dist/* optional */.lqM(trust_root_schema_text),
    certChain: base64,
})), dist/* maxLength */.Ru6(trust_root_schema_maxEntries));
/** A TrustRoot as it is written. Source: policy-controller, `pkg/apis/policy/v1alpha1/trustroot_types.go`. */
const trustRootSchema = dist/* strictObject */.rej({
    apiVersion: dist/* literal */.euz('policy.sigstore.dev/v1alpha1'),
    kind: dist/* literal */.euz('TrustRoot'),
    metadata: objectMeta,
    spec: dist/* strictObject */.rej({
        remote: dist/* optional */.lqM(dist/* strictObject */.rej({ root: base64, mirror: trust_root_schema_text, targets: dist/* optional */.lqM(trust_root_schema_text) })),
        repository: dist/* optional */.lqM(dist/* unknown */.L5J()),
        sigstoreKeys: dist/* optional */.lqM(dist/* strictObject */.rej({
            certificateAuthorities: dist/* optional */.lqM(authorities),
            tLogs: dist/* optional */.lqM(logs),
            ctLogs: dist/* optional */.lqM(logs),
            timestampAuthorities: dist/* optional */.lqM(authorities),
        })),
    }),
    status: dist/* optional */.lqM(dist/* unknown */.L5J()),
});

;// CONCATENATED MODULE: ./build/signing/policy/unread-document.js





/** Documents that are right by themselves and wrong together, such as two of one name. */
const unreadDocuments = (documents, errors) => {
    const [first] = documents;
    return {
        policy: first?.document.metadata.name ?? '',
        origin: first ? nameOrigin(first.root, first.file) : '',
        engine: 'sigstore',
        images: documents.flatMap(({ document }) => namedGlobs(document)),
        errors,
    };
};
const unread_document_named = dist/* looseObject */._H3({ metadata: dist/* looseObject */._H3({ name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)) }) });
const withImages = dist/* looseObject */._H3({ spec: dist/* looseObject */._H3({ images: namedImages }) });
const withReferences = dist/* looseObject */._H3({ spec: dist/* looseObject */._H3({ matchImageReferences: namedReferences }) });
/** The name of a document of any shape. */
const documentName = (value) => {
    const read = dist/* safeParse */.xLC(unread_document_named, value);
    return read.success ? read.output.metadata.name : undefined;
};
/** A document with errors; undefined when it can't be told which images it names. */
const unreadDocument = (kind, { value, root }, file, errors) => {
    const images = imagesOf(kind, value);
    return images && { policy: documentName(value) ?? kind, origin: nameOrigin(root, file), engine: 'sigstore', images, errors };
};
const imagesOf = (kind, value) => {
    switch (kind) {
        case 'TrustRoot':
            return [];
        case 'ClusterImagePolicy': {
            const read = dist/* safeParse */.xLC(withImages, value);
            return read.success ? read.output.spec.images.map(({ glob }) => glob) : undefined;
        }
        case 'ImageValidatingPolicy': {
            const read = dist/* safeParse */.xLC(withReferences, value);
            return read.success ? asImageGlobs(read.output.spec.matchImageReferences.map(({ glob }) => glob)) : undefined;
        }
    }
};

;// CONCATENATED MODULE: ./build/signing/policy/parse-policy-documents.js














/** Documents of all files together, items of lists among them. */
const maxDocuments = 1_000;
const maxItems = 1_000;
const limits = { length: 1_048_576, documents: 200 };
/**
 * Reads the documents of all files, and holds them against each other: names are given once, trust roots that are named exist.
 * `otherTrustRoots` are names of those that are no documents.
 */
const parsePolicyDocuments = (files, otherTrustRoots = []) => {
    const sorted = sortDocuments(files);
    const { policies, validatingPolicies, trustRoots, unread, unreadTrustRoots, errors } = sorted;
    const repeated = [...repeatedNames(policies), ...repeatedNames(validatingPolicies), ...repeatedNames(trustRoots, otherTrustRoots)];
    const twice = new Set(repeated.flatMap(({ documents }) => documents));
    const names = [
        ...trust_selection/* builtInTrustRoots */.jQ,
        ...otherTrustRoots,
        ...unreadTrustRoots,
        ...trustRoots.map(({ document }) => document.metadata.name),
    ];
    const dangling = policies.flatMap(policy => {
        const found = twice.has(policy) ? [] : (0,parse/* placeErrors */.XG)(unknownReferences(policy.document, names), policy.root, policy.file);
        return found.length === 0 ? [] : [{ policy, errors: found }];
    });
    return {
        policies: policies.filter(policy => !twice.has(policy) && !dangling.some(one => one.policy === policy)),
        validatingPolicies: validatingPolicies.filter(policy => !twice.has(policy)),
        trustRoots: trustRoots.filter(root => !twice.has(root)),
        unread: [
            ...unread,
            ...repeated.map(({ documents, error }) => unreadDocuments(documents, [error])),
            ...dangling.map(({ policy, errors: found }) => unreadDocuments([policy], found)),
        ],
        unreadTrustRoots: [...unreadTrustRoots, ...trustRoots.filter(root => twice.has(root)).map(({ document }) => document.metadata.name)],
        errors,
    };
};
const sortDocuments = (files) => {
    const sorted = { policies: [], validatingPolicies: [], trustRoots: [], unread: [], unreadTrustRoots: [], errors: [] };
    let count = 0;
    for (const file of files) {
        const read = (0,policy_document/* readPolicyDocuments */.v)(file, limits);
        if (read.errors) {
            sorted.errors.push(...read.errors);
            continue;
        }
        const items = read.documents.map(({ value, root }) => ({ value: withoutNulls(value), root })).flatMap(unfold);
        count += items.length;
        if (count > maxDocuments) {
            const message = `There are more than ${maxDocuments} documents.`;
            sorted.errors.push((0,config_error/* configError */.Fj)(file, { start: 0, end: 0 }, message, 'Use globs instead of many policies.'));
            break;
        }
        for (const item of items)
            sortDocument(item, file, sorted);
    }
    return sorted;
};
const sortDocument = (item, file, sorted) => {
    const kind = kindOf(item.value);
    switch (kind) {
        case 'ClusterImagePolicy': {
            const parsed = (0,parse/* checkDocument */.sw)(clusterImagePolicySchema, item, file, clusterImagePolicyProblems);
            if (parsed.errors)
                fail(kind, item, file, parsed.errors, sorted);
            else
                sorted.policies.push(parsed);
            return;
        }
        case 'ImageValidatingPolicy': {
            const parsed = (0,parse/* checkDocument */.sw)(imageValidatingPolicySchema, item, file, imageValidatingPolicyProblems);
            if (parsed.errors)
                fail(kind, item, file, parsed.errors, sorted);
            else
                sorted.validatingPolicies.push(parsed);
            return;
        }
        case 'TrustRoot': {
            const parsed = (0,parse/* checkDocument */.sw)(trustRootSchema, item, file, trustRootProblems);
            if (parsed.errors)
                fail(kind, item, file, parsed.errors, sorted);
            else
                sorted.trustRoots.push(parsed);
            return;
        }
        default:
            sorted.errors.push(unknownKind(item, file, kind));
    }
};
const fail = (kind, item, file, errors, sorted) => {
    const own = unreadDocument(kind, item, file, errors);
    if (own === undefined)
        sorted.errors.push(...errors);
    else
        sorted.unread.push(own);
    const name = kind === 'TrustRoot' ? documentName(item.value) : undefined;
    if (name !== undefined)
        sorted.unreadTrustRoots.push(name);
};
/** Kubernetes takes a field without a value for one that is left out. */
const withoutNulls = (value) => {
    if (Array.isArray(value))
        return value.map(withoutNulls);
    if (!(0,record/* isRecord */.u)(value))
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, withoutNulls(item)]])));
};
const kindOf = (value) => ((0,record/* isRecord */.u)(value) && typeof value['kind'] === 'string' ? value['kind'] : undefined);
const parse_policy_documents_lists = new Set(['List', 'ClusterImagePolicyList', 'ImageValidatingPolicyList', 'TrustRootList']);
/** The items of a list, as `kubectl get -o yaml` writes them; other documents as they are. */
const unfold = (document) => {
    const { value, root } = document;
    if (!parse_policy_documents_lists.has(kindOf(value)) || !(0,record/* isRecord */.u)(value) || !Array.isArray(value['items']))
        return [document];
    const placed = root.children.get('items')?.children;
    return value['items'].slice(0, maxItems + 1).map((item, index) => ({ value: item, root: placed?.get(String(index)) ?? root }));
};
const known = ['ClusterImagePolicy', 'ImageValidatingPolicy', 'TrustRoot', 'List'];
const unknownKind = ({ root }, file, kind) => {
    const message = kind === undefined ? 'The document has no "kind".' : `Documents of the kind "${kind.slice(0, 80)}" are not read here.`;
    const close = kind === undefined ? undefined : (0,closest_name/* closestName */.N)(kind, known);
    const hint = close === undefined ? `Known kinds: ${known.join(', ')}.` : `Did you mean "${close}"?`;
    return (0,config_error/* configError */.Fj)(file, root.children.get('kind')?.range ?? root.range, message, hint);
};

// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(99954);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(58379);
;// CONCATENATED MODULE: ./build/signing/policy/policy-files.js




/** The folder of the organization's policy repository that holds its image policies. */
const imagePolicyFolder = 'tidewaiter/image-policies';
const maxFiles = 1_000;
/** Bytes of one file. */
const maxBytes = 1_048_576;
/** What people put beside policies, and that is not meant to be one: `README.md`, `OWNERS`, `.gitkeep`. */
const isNote = (path) => {
    const name = (0,text_path/* fileNameOf */.bV)(path);
    return name.startsWith('.') || !name.includes('.') || /\.(?:md|txt)$/iu.test(name);
};
/**
 * Sorts the folder's files; `files` by path within it. A file that looks like a policy and is none is an error: a typo must not switch it
 * off.
 */
const sortPolicyFiles = (files, folder) => {
    const documents = [];
    const trustStore = new Map();
    const trustedRoots = [];
    const errors = [];
    let trustPolicy;
    if (files.size > maxFiles)
        errors.push((0,file_error/* fileError */.z)(folder, `The folder has more than ${maxFiles} files.`, 'Write several documents into one file.'));
    for (const [path, bytes] of [...files].toSorted(([a], [b]) => (0,sorted/* compareText */.n)(a, b)).slice(0, maxFiles)) {
        const whole = `${folder}/${path}`;
        if (bytes.length > maxBytes)
            errors.push((0,file_error/* fileError */.z)(whole, `The file is longer than ${maxBytes} bytes.`, 'Write it as several files.'));
        else if (path.startsWith('truststore/'))
            trustStore.set(whole, bytes);
        else if (/^trusted-roots\/[^/]+\.json$/u.test(path))
            trustedRoots.push({ path: whole, name: path.slice('trusted-roots/'.length, -'.json'.length), bytes });
        else if (/\.(?:ya?ml|json)$/u.test(path)) {
            const text = decodeText(bytes);
            if (text === undefined)
                errors.push((0,file_error/* fileError */.z)(whole, 'The file is not text in UTF-8.'));
            else if (path === 'trustpolicy.json')
                trustPolicy = (0,source_file/* sourceFile */.s)(whole, text);
            else
                documents.push((0,source_file/* sourceFile */.s)(whole, text));
        }
        else if (!isNote(path))
            errors.push((0,file_error/* fileError */.z)(whole, 'The file is neither a policy nor a note.', 'Policies end in .yaml, .yml or .json, notes in .md or .txt; certificates lie in truststore/x509/.'));
    }
    return { documents, trustPolicy, trustStore, trustedRoots, errors };
};
const decoder = new TextDecoder('utf-8', { fatal: true });
const decodeText = (bytes) => {
    try {
        return decoder.decode(bytes);
    }
    catch {
        // Not UTF-8: no text.
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/signing/policy/parse-image-policies.js













/** Keys that tell where something stands. */
const parse_image_policies_silent = new Set(['origin']);
/**
 * Reads the folder of image policies: ClusterImagePolicy, TrustRoot and Kyverno's ImageValidatingPolicy documents in `*.yaml`, `*.yml` and
 * `*.json`, Notation's `trustpolicy.json` and `truststore/x509/`, Sigstore's trusted roots in `trusted-roots/NAME.json`. `files` by path
 * within the folder.
 */
const parseImagePolicies = (files, settings = image_settings/* defaultImageSettings */.A, folder = imagePolicyFolder) => {
    const sorted = sortPolicyFiles(files, folder);
    const roots = readTrustedRoots(sorted);
    const documents = parsePolicyDocuments(sorted.documents, roots.definitions.map(({ name }) => name));
    const notation = readNotation(sorted, folder);
    const unread = [...roots.unread, ...documents.unread, ...notation.unread];
    const general = [...sorted.errors, ...documents.errors, ...notation.errors];
    const errors = [...general, ...unread.flatMap(one => one.errors)];
    if (general.length > 0)
        return { errors };
    const read = [
        ...documents.policies.map(({ document, root, file }) => readClusterImagePolicy(document, root, file)),
        ...documents.validatingPolicies.flatMap(({ document, root, file }) => readImageValidatingPolicy(document, root, file)),
    ];
    const named = documents.trustRoots.flatMap(({ document, root, file }) => readTrustRoot(document, root, file) ?? []);
    const decisive = [
        [...documents.policies, ...documents.validatingPolicies, ...documents.trustRoots].map(({ document }) => document),
        sorted.trustPolicy?.text,
        [...sorted.trustStore, ...sorted.trustedRoots.map(({ name, bytes }) => [name, bytes])].map(([path, bytes]) => [
            path,
            (0,digest/* digestOf */.o)(bytes),
        ]),
        settings,
        unread.map(({ policy, engine, images, errors: found }) => [policy, engine, images, found.map(({ message }) => message)]),
    ];
    const policies = {
        clusterImagePolicies: read.map(({ policy }) => policy),
        trustRoots: [
            ...roots.definitions.filter(({ name }) => !documents.unreadTrustRoots.includes(name)),
            ...named,
            ...read.flatMap(({ trustRoots }) => trustRoots),
            ...documents.unreadTrustRoots.map(unreadTrustRoot),
        ],
        notation: notation.trust,
        unread,
        settings,
        digest: canonicalDigest(decisive, parse_image_policies_silent),
    };
    return errors.length === 0 ? { policies } : { policies, errors };
};
const unreadTrustRoot = (name) => ({
    kind: 'unread',
    name,
    origin: name,
    reason: 'It has errors, which are told when the policies are read.',
});
/** A file that names no images: policies that name what stands in it are undetermined by that. */
const unreadFile = (path, error) => ({
    policy: path,
    origin: path,
    engine: 'sigstore',
    images: [],
    errors: [error],
});
const readTrustedRoots = ({ trustedRoots, }) => {
    const definitions = [];
    const unread = [];
    for (const { path, name, bytes } of trustedRoots) {
        const reading = (0,trust_root/* parseTrustedRoot */.t1)(bytes);
        if (name === trust_selection/* publicGood */.xe)
            unread.push(unreadFile(path, (0,file_error/* fileError */.z)(path, `The trust root "${name}" is built in.`, 'Choose another name.')));
        else if (reading.state === 'read')
            definitions.push({ kind: 'keys', name, origin: path, root: reading.root });
        else {
            const hint = 'Write what "gh attestation trusted-root" or your TUF repository gives.';
            unread.push(unreadFile(path, (0,file_error/* fileError */.z)(path, reading.reason, hint)));
            definitions.push({ kind: 'unread', name, origin: path, reason: reading.reason });
        }
    }
    return { definitions, unread };
};
const readNotation = ({ trustPolicy, trustStore }, folder) => {
    const { stores, errors } = (0,trust_store/* parseTrustStores */.Cu)(trustStore, `${folder}/`);
    const parsed = trustPolicy && parseTrustPolicy(trustPolicy.text, trustPolicy.path, stores);
    // Why the stores' first: a store that can't be read is missing where the policy names it.
    const found = errors.length > 0 ? errors : (parsed?.errors ?? []);
    const [first] = found;
    if (first === undefined)
        return { trust: parsed?.policy && { policy: parsed.policy, stores }, unread: [], errors: [] };
    const images = trustPolicy === undefined ? [] : registryScopesOf(trustPolicy.text);
    if (images === undefined)
        return { trust: undefined, unread: [], errors: found };
    const origin = trustPolicy?.path ?? first.path;
    return { trust: undefined, unread: [{ policy: origin, origin, engine: 'notation', images, errors: found }], errors: [] };
};


/***/ }),

/***/ 90961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readCertificates)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _text_pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92304);
/* harmony import */ var _x509_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3172);



/** More of them in one place are a mistake. */
const maxCertificates = 50;
/** Reads certificates in PEM. Undefined when anything else stands in the text, or nothing. */
const readCertificates = (pem) => {
    const blocks = (0,_text_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .pemBlocks */ .P)(pem);
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

/***/ 35951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ githubTrust),
/* harmony export */   H4: () => (/* binding */ selectedTrustRoots),
/* harmony export */   jQ: () => (/* binding */ builtInTrustRoots),
/* harmony export */   to: () => (/* binding */ selectTrust),
/* harmony export */   v_: () => (/* binding */ prepareTrustRoots),
/* harmony export */   xe: () => (/* binding */ publicGood)
/* harmony export */ });
/* harmony import */ var _sigstore_trust_public_good_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18756);

/** Sigstore's public instance: needs no document, and none may have its name. */
const publicGood = 'public-good';
/** GitHub's own instance, which signs for private repositories: a document of this name says what it is, or the shell knows it. */
const githubTrust = 'github';
/** Names that may be referred to without a document. */
const builtInTrustRoots = [publicGood, githubTrust];
/**
 * The trust roots of policies, ready to verify with. `fetched` by name: what the shell read of TUF repositories, of `public-good` and
 * `github` too; without it, `public-good` is what ships with Tidewaiter.
 */
const prepareTrustRoots = (definitions, fetched = new Map()) => new Map([
    [publicGood, { state: 'ready', material: (0,_sigstore_trust_public_good_js__WEBPACK_IMPORTED_MODULE_0__/* .publicGoodTrustRoot */ .X)().material }],
    ...fetched,
    ...definitions.flatMap((definition) => {
        if (definition.kind === 'keys')
            return [[definition.name, { state: 'ready', material: definition.root.material }]];
        return definition.kind === 'unread' ? [[definition.name, { state: 'failed', reason: definition.reason }]] : [];
    }),
]);
/** The names that a selection needs. */
const selectedTrustRoots = (selection) => [
    ...new Set(Object.values(selection).filter((name) => name !== undefined)),
];
/**
 * Puts the selected parts together. A trust root that is not ready makes all of it unknown: nothing is verified against half of the trust.
 */
const selectTrust = (selection, roots) => {
    for (const name of selectedTrustRoots(selection)) {
        const root = roots.get(name);
        if (root === undefined)
            return { reason: `The trust root "${name}" was not prepared.` };
        if (root.state === 'failed')
            return { reason: `The trust root "${name}" is not known: ${root.reason}` };
    }
    const part = (name, key) => {
        const root = name === undefined ? undefined : roots.get(name);
        return root?.state === 'ready' ? root.material[key] : undefined;
    };
    return {
        material: {
            certificateAuthorities: part(selection.certificateAuthorities, 'certificateAuthorities') ?? [],
            ctlogs: part(selection.certificateTransparencyLogs, 'ctlogs') ?? [],
            tlogs: part(selection.transparencyLogs, 'tlogs') ?? [],
            timestampAuthorities: part(selection.timestampAuthorities, 'timestampAuthorities') ?? [],
            publicKey: hint => {
                throw new Error(`No trust root has the key ${hint}.`);
            },
        },
    };
};


/***/ }),

/***/ 56251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   H3: () => (/* binding */ proven),
/* harmony export */   TR: () => (/* binding */ refuse)
/* harmony export */ });
/** A step that went well. */
const proven = (value) => ({ ok: true, value });
/** A step that ends verification: a precise code, a full sentence, and what to do about it. */
const refuse = (code, reason, remedy) => ({
    ok: false,
    refusal: { code, reason, ...(remedy === undefined ? {} : { remedy }) },
});
/** Runs code of a library on hostile bytes: whatever it throws means that they are not what they should be. */
const attempt = (step) => {
    try {
        return proven(step());
    }
    catch {
        // Why: the libraries throw errors of many kinds (RangeError, TypeError, their own) for the one fact that the bytes are malformed.
        return refuse('malformed', 'The bytes are not what their media type says.');
    }
};


/***/ }),

/***/ 29737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseBoundedJson)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56251);

const quote = 0x22;
const backslash = 0x5c;
const isOpening = (byte) => byte === 0x5b || byte === 0x7b;
const isClosing = (byte) => byte === 0x5d || byte === 0x7d;
const isNestedDeeperThan = (bytes, depth) => {
    let open = 0;
    let inString = false;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0;
        if (inString) {
            if (byte === backslash)
                at += 1;
            else if (byte === quote)
                inString = false;
        }
        else if (byte === quote)
            inString = true;
        else if (isClosing(byte))
            open -= 1;
        else if (isOpening(byte)) {
            open += 1;
            if (open > depth)
                return true;
        }
    }
    return false;
};
/**
 * Parses JSON that somebody else wrote. `what` names it in sentences: `the bundle`. Refused: over a bound, invalid UTF-8, no JSON.
 * Why a bound of depth: whatever walks the value later (policy, reports) may recurse.
 */
const parseBoundedJson = (bytes, what, bounds) => {
    if (bytes.length > bounds.bytes)
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('malformed', `It has ${bytes.length} bytes, and ${what} may have ${bounds.bytes}.`);
    if (isNestedDeeperThan(bytes, bounds.depth))
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('malformed', `It nests deeper than the ${bounds.depth} levels that ${what} may have.`);
    const parsed = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .attempt */ .CD)(() => JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)));
    return parsed.ok ? parsed : (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('malformed', `It is not the JSON that ${what} has to be.`);
};


/***/ }),

/***/ 47153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ signatureLimits)
/* harmony export */ });
/** How much a signature may carry. Real ones have one or two of each; the limits only keep hostile ones cheap. */
const signatureLimits = {
    /** Bytes of a certificate; Fulcio's have about 2,000. */
    certificate: 16_384,
    /** Certificates besides the signer's. */
    intermediates: 8,
    logEntries: 8,
    timestamps: 8,
    /** Bytes of an RFC 3161 response with its certificates. */
    timestamp: 65_536,
    /** Bytes of a signature value; RSA with 16,384 bits has 2,048. */
    signature: 4_096,
    /** Bytes of a log entry's body. */
    logBody: 2_097_152,
    /** Characters of a signed checkpoint. Why: its numbers are read as big integers, whose time grows with the square of their length. */
    checkpoint: 16_384,
    /** Hashes of an inclusion proof: a tree of 2^64 leaves. */
    proofHashes: 64,
    /** Bytes of a bundle, an envelope or a payload. */
    document: 16_777_216,
    /** Levels of nesting in a document. */
    depth: 100,
};


/***/ }),

/***/ 43073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parsePemCertificates),
/* harmony export */   y: () => (/* binding */ decodeBase64)
/* harmony export */ });
/* harmony import */ var _text_pem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92304);

const base64 = /^[A-Za-z0-9+/=\s]*$/u;
/** The bytes of strict base64, or undefined. Node's own decoder leaves out what it doesn't know. */
const decodeBase64 = (text) => (base64.test(text) ? Buffer.from(text, 'base64') : undefined);
/** The certificates of a PEM text in DER, in their order; undefined when it is no such text or has more than `limit`. */
const parsePemCertificates = (text, limit) => {
    const blocks = ((0,_text_pem_js__WEBPACK_IMPORTED_MODULE_0__/* .pemBlocks */ .P)(text) ?? []).filter(({ label }) => label === 'CERTIFICATE');
    if (blocks.length === 0 || blocks.length > limit)
        return undefined;
    const certificates = blocks.map(({ content }) => decodeBase64(content));
    return certificates.every(der => der !== undefined) ? certificates : undefined;
};


/***/ }),

/***/ 48456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ noSignerKey)
/* harmony export */ });
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54187);

/** What the library asks for the key of a signer: a trust root has those of authorities and logs only. */
const noSignerKey = () => {
    throw new _sigstore_verify__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk({ code: 'PUBLIC_KEY_ERROR', message: 'a trust root names no keys of signers' });
};


/***/ }),

/***/ 54967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ownCertificate),
/* harmony export */   m: () => (/* binding */ certificatesOf)
/* harmony export */ });
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9507);
/* harmony import */ var _x509_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3172);


/** The certificates of an authority, as the verifier of paths reads them. */
const certificatesOf = ({ certChain }) => certificatesIn(certChain);
/** Why once: trust roots stay the same from signature to signature. */
const certificatesIn = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_1__/* .onceFor */ .b)((certChain) => {
    const all = certChain.map(ownCertificate);
    const readable = all.filter(certificate => certificate !== undefined);
    return { all, roots: readable.filter(_x509_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSelfSigned */ .Nl), others: readable.filter(certificate => !(0,_x509_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSelfSigned */ .Nl)(certificate)) };
});
/** A certificate of `@sigstore/core` as ours; undefined when it is not an X.509 of version 3 in strict DER. */
const ownCertificate = (certificate) => (0,_x509_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(certificate.root.toDER());


/***/ }),

/***/ 18756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ publicGoodTrustRoot)
});

;// CONCATENATED MODULE: ./build/signing/sigstore/trust/public-good-data.js
// Generated by .github/scripts/build-trust-roots.ts from the seeds of @sigstore/tuf (Apache-2.0, The Sigstore Authors); do not edit.
/** `trusted_root.json` of Sigstore's public instance, byte for byte. */
const publicGoodTrustedRoot = "{\n  \"mediaType\": \"application/vnd.dev.sigstore.trustedroot+json;version=0.1\",\n  \"tlogs\": [\n    {\n      \"baseUrl\": \"https://rekor.sigstore.dev\",\n      \"hashAlgorithm\": \"SHA2_256\",\n      \"publicKey\": {\n        \"rawBytes\": \"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE2G2Y+2tabdTV5BcGiBIx0a9fAFwrkBbmLSGtks4L3qX6yYY0zufBnhC8Ur/iy55GhWP/9A/bY2LhC30M9+RYtw==\",\n        \"keyDetails\": \"PKIX_ECDSA_P256_SHA_256\",\n        \"validFor\": {\n          \"start\": \"2021-01-12T11:53:27Z\"\n        }\n      },\n      \"logId\": {\n        \"keyId\": \"wNI9atQGlz+VWfO6LRygH4QUfY/8W4RFwiT5i5WRgB0=\"\n      }\n    },\n    {\n      \"baseUrl\": \"https://log2025-1.rekor.sigstore.dev\",\n      \"hashAlgorithm\": \"SHA2_256\",\n      \"publicKey\": {\n        \"rawBytes\": \"MCowBQYDK2VwAyEAt8rlp1knGwjfbcXAYPYAkn0XiLz1x8O4t0YkEhie244=\",\n        \"keyDetails\": \"PKIX_ED25519\",\n        \"validFor\": {\n          \"start\": \"2025-09-23T00:00:00Z\"\n        }\n      },\n      \"logId\": {\n        \"keyId\": \"zxGZFVvd0FEmjR8WrFwMdcAJ9vtaY/QXf44Y1wUeP6A=\"\n      }\n    }\n  ],\n  \"certificateAuthorities\": [\n    {\n      \"subject\": {\n        \"organization\": \"sigstore.dev\",\n        \"commonName\": \"sigstore\"\n      },\n      \"uri\": \"https://fulcio.sigstore.dev\",\n      \"certChain\": {\n        \"certificates\": [\n          {\n            \"rawBytes\": \"MIIB+DCCAX6gAwIBAgITNVkDZoCiofPDsy7dfm6geLbuhzAKBggqhkjOPQQDAzAqMRUwEwYDVQQKEwxzaWdzdG9yZS5kZXYxETAPBgNVBAMTCHNpZ3N0b3JlMB4XDTIxMDMwNzAzMjAyOVoXDTMxMDIyMzAzMjAyOVowKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTB2MBAGByqGSM49AgEGBSuBBAAiA2IABLSyA7Ii5k+pNO8ZEWY0ylemWDowOkNa3kL+GZE5Z5GWehL9/A9bRNA3RbrsZ5i0JcastaRL7Sp5fp/jD5dxqc/UdTVnlvS16an+2Yfswe/QuLolRUCrcOE2+2iA5+tzd6NmMGQwDgYDVR0PAQH/BAQDAgEGMBIGA1UdEwEB/wQIMAYBAf8CAQEwHQYDVR0OBBYEFMjFHQBBmiQpMlEk6w2uSu1KBtPsMB8GA1UdIwQYMBaAFMjFHQBBmiQpMlEk6w2uSu1KBtPsMAoGCCqGSM49BAMDA2gAMGUCMH8liWJfMui6vXXBhjDgY4MwslmN/TJxVe/83WrFomwmNf056y1X48F9c4m3a3ozXAIxAKjRay5/aj/jsKKGIkmQatjI8uupHr/+CxFvaJWmpYqNkLDGRU+9orzh5hI2RrcuaQ==\"\n          }\n        ]\n      },\n      \"validFor\": {\n        \"start\": \"2021-03-07T03:20:29Z\",\n        \"end\": \"2022-12-31T23:59:59.999Z\"\n      }\n    },\n    {\n      \"subject\": {\n        \"organization\": \"sigstore.dev\",\n        \"commonName\": \"sigstore\"\n      },\n      \"uri\": \"https://fulcio.sigstore.dev\",\n      \"certChain\": {\n        \"certificates\": [\n          {\n            \"rawBytes\": \"MIICGjCCAaGgAwIBAgIUALnViVfnU0brJasmRkHrn/UnfaQwCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMjA0MTMyMDA2MTVaFw0zMTEwMDUxMzU2NThaMDcxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEeMBwGA1UEAxMVc2lnc3RvcmUtaW50ZXJtZWRpYXRlMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE8RVS/ysH+NOvuDZyPIZtilgUF9NlarYpAd9HP1vBBH1U5CV77LSS7s0ZiH4nE7Hv7ptS6LvvR/STk798LVgMzLlJ4HeIfF3tHSaexLcYpSASr1kS0N/RgBJz/9jWCiXno3sweTAOBgNVHQ8BAf8EBAMCAQYwEwYDVR0lBAwwCgYIKwYBBQUHAwMwEgYDVR0TAQH/BAgwBgEB/wIBADAdBgNVHQ4EFgQU39Ppz1YkEZb5qNjpKFWixi4YZD8wHwYDVR0jBBgwFoAUWMAeX5FFpWapesyQoZMi0CrFxfowCgYIKoZIzj0EAwMDZwAwZAIwPCsQK4DYiZYDPIaDi5HFKnfxXx6ASSVmERfsynYBiX2X6SJRnZU84/9DZdnFvvxmAjBOt6QpBlc4J/0DxvkTCqpclvziL6BCCPnjdlIB3Pu3BxsPmygUY7Ii2zbdCdliiow=\"\n          },\n          {\n            \"rawBytes\": \"MIIB9zCCAXygAwIBAgIUALZNAPFdxHPwjeDloDwyYChAO/4wCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMTEwMDcxMzU2NTlaFw0zMTEwMDUxMzU2NThaMCoxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjERMA8GA1UEAxMIc2lnc3RvcmUwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAT7XeFT4rb3PQGwS4IajtLk3/OlnpgangaBclYpsYBr5i+4ynB07ceb3LP0OIOZdxexX69c5iVuyJRQ+Hz05yi+UF3uBWAlHpiS5sh0+H2GHE7SXrk1EC5m1Tr19L9gg92jYzBhMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBRYwB5fkUWlZql6zJChkyLQKsXF+jAfBgNVHSMEGDAWgBRYwB5fkUWlZql6zJChkyLQKsXF+jAKBggqhkjOPQQDAwNpADBmAjEAj1nHeXZp+13NWBNa+EDsDP8G1WWg1tCMWP/WHPqpaVo0jhsweNFZgSs0eE7wYI4qAjEA2WB9ot98sIkoF3vZYdd3/VtWB5b9TNMea7Ix/stJ5TfcLLeABLE4BNJOsQ4vnBHJ\"\n          }\n        ]\n      },\n      \"validFor\": {\n        \"start\": \"2022-04-13T20:06:15Z\"\n      }\n    }\n  ],\n  \"ctlogs\": [\n    {\n      \"baseUrl\": \"https://ctfe.sigstore.dev/test\",\n      \"hashAlgorithm\": \"SHA2_256\",\n      \"publicKey\": {\n        \"rawBytes\": \"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbfwR+RJudXscgRBRpKX1XFDy3PyudDxz/SfnRi1fT8ekpfBd2O1uoz7jr3Z8nKzxA69EUQ+eFCFI3zeubPWU7w==\",\n        \"keyDetails\": \"PKIX_ECDSA_P256_SHA_256\",\n        \"validFor\": {\n          \"start\": \"2021-03-14T00:00:00Z\",\n          \"end\": \"2022-10-31T23:59:59.999Z\"\n        }\n      },\n      \"logId\": {\n        \"keyId\": \"CGCS8ChS/2hF0dFrJ4ScRWcYrBY9wzjSbea8IgY2b3I=\"\n      }\n    },\n    {\n      \"baseUrl\": \"https://ctfe.sigstore.dev/2022\",\n      \"hashAlgorithm\": \"SHA2_256\",\n      \"publicKey\": {\n        \"rawBytes\": \"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEiPSlFi0CmFTfEjCUqF9HuCEcYXNKAaYalIJmBZ8yyezPjTqhxrKBpMnaocVtLJBI1eM3uXnQzQGAJdJ4gs9Fyw==\",\n        \"keyDetails\": \"PKIX_ECDSA_P256_SHA_256\",\n        \"validFor\": {\n          \"start\": \"2022-10-20T00:00:00Z\"\n        }\n      },\n      \"logId\": {\n        \"keyId\": \"3T0wasbHETJjGR4cmWc3AqJKXrjePK3/h4pygC8p7o4=\"\n      }\n    }\n  ],\n  \"timestampAuthorities\": [\n    {\n      \"subject\": {\n        \"organization\": \"sigstore.dev\",\n        \"commonName\": \"sigstore-tsa-selfsigned\"\n      },\n      \"uri\": \"https://timestamp.sigstore.dev/api/v1/timestamp\",\n      \"certChain\": {\n        \"certificates\": [\n          {\n            \"rawBytes\": \"MIICEDCCAZagAwIBAgIUOhNULwyQYe68wUMvy4qOiyojiwwwCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMC4xFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEVMBMGA1UEAxMMc2lnc3RvcmUtdHNhMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE4ra2Z8hKNig2T9kFjCAToGG30jky+WQv3BzL+mKvh1SKNR/UwuwsfNCg4sryoYAd8E6isovVA3M4aoNdm9QDi50Z8nTEyvqgfDPtTIwXItfiW/AFf1V7uwkbkAoj0xxco2owaDAOBgNVHQ8BAf8EBAMCB4AwHQYDVR0OBBYEFIn9eUOHz9BlRsMCRscsc1t9tOsDMB8GA1UdIwQYMBaAFJjsAe9/u1H/1JUeb4qImFMHic6/MBYGA1UdJQEB/wQMMAoGCCsGAQUFBwMIMAoGCCqGSM49BAMDA2gAMGUCMDtpsV/6KaO0qyF/UMsX2aSUXKQFdoGTptQGc0ftq1csulHPGG6dsmyMNd3JB+G3EQIxAOajvBcjpJmKb4Nv+2Taoj8Uc5+b6ih6FXCCKraSqupe07zqswMcXJTe1cExvHvvlw==\"\n          },\n          {\n            \"rawBytes\": \"MIIB9zCCAXygAwIBAgIUV7f0GLDOoEzIh8LXSW80OJiUp14wCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMDkxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEgMB4GA1UEAxMXc2lnc3RvcmUtdHNhLXNlbGZzaWduZWQwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAQUQNtfRT/ou3YATa6wB/kKTe70cfJwyRIBovMnt8RcJph/COE82uyS6FmppLLL1VBPGcPfpQPYJNXzWwi8icwhKQ6W/Qe2h3oebBb2FHpwNJDqo+TMaC/tdfkv/ElJB72jRTBDMA4GA1UdDwEB/wQEAwIBBjASBgNVHRMBAf8ECDAGAQH/AgEAMB0GA1UdDgQWBBSY7AHvf7tR/9SVHm+KiJhTB4nOvzAKBggqhkjOPQQDAwNpADBmAjEAwGEGrfGZR1cen1R8/DTVMI943LssZmJRtDp/i7SfGHmGRP6gRbuj9vOK3b67Z0QQAjEAuT2H673LQEaHTcyQSZrkp4mX7WwkmF+sVbkYY5mXN+RMH13KUEHHOqASaemYWK/E\"\n          }\n        ]\n      },\n      \"validFor\": {\n        \"start\": \"2025-07-04T00:00:00Z\"\n      }\n    }\n  ]\n}\n";

// EXTERNAL MODULE: ./build/signing/sigstore/trust/trust-root.js
var trust_root = __webpack_require__(19913);
;// CONCATENATED MODULE: ./build/signing/sigstore/trust/public-good.js


/**
 * The trust root of Sigstore's public instance (`public-good`) as it ships: Fulcio, Rekor v1 and v2, the CT logs and the timestamp
 * authority. It works without network; `fetchTrustRoot` of the registry room keeps it fresh. Parsing takes some milliseconds: keep the
 * value.
 */
const publicGoodTrustRoot = () => {
    const reading = (0,trust_root/* parseTrustedRoot */.t1)(Buffer.from(publicGoodTrustedRoot));
    if (reading.state === 'refused')
        throw new TypeError(`The trust root that ships cannot be read: ${reading.reason}`);
    return reading.root;
};


/***/ }),

/***/ 19913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ spkiOf),
/* harmony export */   mS: () => (/* binding */ findTrustFault),
/* harmony export */   t1: () => (/* binding */ parseTrustedRoot)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19654);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54187);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77934);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1564);
/* harmony import */ var _x509_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28135);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56251);
/* harmony import */ var _parse_bounded_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29737);
/* harmony import */ var _no_signer_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48456);
/* harmony import */ var _own_certificates_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54967);










/** Bytes of a trusted root; the public good's has 7,000. */
const maxBytes = 1_048_576;
const maxEntries = 64;
const timestampingUsage = '1.3.6.1.5.5.7.3.8';
const extendedKeyUsage = '2.5.29.37';
const logSchema = valibot__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({ publicKey: valibot__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({ validFor: valibot__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({ start: valibot__WEBPACK_IMPORTED_MODULE_7__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_7__/* .isoTimestamp */ .yhX()) }) }) });
const authoritySchema = valibot__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({
    certChain: valibot__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({ certificates: valibot__WEBPACK_IMPORTED_MODULE_7__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5J()), valibot__WEBPACK_IMPORTED_MODULE_7__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_7__/* .maxLength */ .Ru6(16)) }),
});
const listOf = (item) => valibot__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_7__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(item), valibot__WEBPACK_IMPORTED_MODULE_7__/* .maxLength */ .Ru6(maxEntries)), []);
const rootSchema = valibot__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_7__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_7__/* .regex */ .yGV(/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.\d|\.v0\.\d\+json)$/u)),
    tlogs: listOf(valibot__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5J()),
    ctlogs: listOf(valibot__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5J()),
    certificateAuthorities: listOf(authoritySchema),
    timestampAuthorities: listOf(authoritySchema),
});
const refused = (reason) => ({ state: 'refused', reason });
const isSelfSigned = (certificate) => certificate.subject.equals(certificate.issuer) && certificate.verify();
/** What is wrong with a chain; undefined when nothing is. */
const findChainFault = (chain, kind) => {
    const [leaf] = chain;
    if (leaf === undefined)
        return 'has no certificates';
    if (!chain.some(isSelfSigned)) {
        const weak = chain.map(_own_certificates_js__WEBPACK_IMPORTED_MODULE_6__/* .ownCertificate */ .a).find(certificate => certificate?.subject.der.equals(certificate.issuer.der) === true);
        const why = weak && (0,_x509_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_4__/* .weaknessOf */ .v0)(weak.signed, weak.key, 'its root');
        return `does not end at a self-signed root certificate${why === undefined ? '' : `: ${why.replace(/\.$/u, '')}`}`;
    }
    if (kind === 'certificate')
        return chain.every(each => each.isCA) ? undefined : 'has a certificate that is not an authority';
    const usages = leaf.extension(extendedKeyUsage)?.valueObj.subs[0]?.subs ?? [];
    return usages.some(usage => usage.toOID() === timestampingUsage) ? undefined : 'does not begin with a certificate for time stamping';
};
/** Why only such: of another certificate nobody can tell what its authority may do. */
const findReadingFault = (authority) => (0,_own_certificates_js__WEBPACK_IMPORTED_MODULE_6__/* .certificatesOf */ .m)(authority).all.includes(undefined) ? 'has a certificate that is not an X.509 of version 3 in strict DER' : undefined;
/** Checks what `@sigstore/verify` takes on trust; undefined when all is well. */
const findTrustFault = (material) => {
    const checked = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .attempt */ .CD)(() => {
        for (const authority of material.certificateAuthorities) {
            const fault = findChainFault(authority.certChain, 'certificate') ?? findReadingFault(authority);
            if (fault !== undefined)
                return `A chain of its certificate authorities ${fault}.`;
        }
        for (const authority of material.timestampAuthorities) {
            const fault = findChainFault(authority.certChain, 'timestamp') ?? findReadingFault(authority);
            if (fault !== undefined)
                return `A chain of its timestamp authorities ${fault}.`;
        }
        return undefined;
    });
    return checked.ok ? checked.value : 'One of its certificates is not an X.509 certificate in DER.';
};
/**
 * Reads a `trusted_root.json` (sigstore/protobuf-specs, sigstore_trustroot.proto, version 0.1 and 0.2). A log whose key has no
 * `validFor.start` is refused: `@sigstore/verify` would take it for one that was valid since ever.
 */
const parseTrustedRoot = (bytes) => {
    const json = (0,_parse_bounded_json_js__WEBPACK_IMPORTED_MODULE_9__/* .parseBoundedJson */ .R)(bytes, 'a trusted root', { bytes: maxBytes, depth: 16 });
    if (!json.ok)
        return refused(json.refusal.reason);
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_7__/* .safeParse */ .xLC(rootSchema, json.value);
    if (!parsed.success)
        return refused('It is not a trusted root of Sigstore (media type application/vnd.dev.sigstore.trustedroot, version 0.1 or 0.2).');
    for (const log of [...parsed.output.tlogs, ...parsed.output.ctlogs]) {
        if (!valibot__WEBPACK_IMPORTED_MODULE_7__.is(logSchema, log))
            return refused('One of its logs has no `publicKey.validFor.start`, so that nobody knows since when its key is valid.');
    }
    const material = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .attempt */ .CD)(() => (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_2__/* .toTrustMaterial */ .jO)(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__.TrustedRoot.fromJSON(json.value), _no_signer_key_js__WEBPACK_IMPORTED_MODULE_5__/* .noSignerKey */ .v));
    if (!material.ok)
        return refused('One of its keys or certificates cannot be read.');
    const fault = findTrustFault(material.value);
    return fault === undefined ? { state: 'read', root: { material: material.value, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .o)(bytes) } } : refused(fault);
};
/** A public key in PEM or DER, as SubjectPublicKeyInfo in DER. Throws when it is none. */
const spkiOf = (bytes) => {
    const key = bytes.includes('-----BEGIN') ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(bytes) : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: bytes, format: 'der', type: 'spki' });
    return key.export({ format: 'der', type: 'spki' });
};


/***/ }),

/***/ 72499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ alternativeNamesOf),
/* harmony export */   L: () => (/* binding */ certificateName)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3172);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32746);
/* harmony import */ var _general_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99744);



/** The subject alternative names of a certificate; empty when it has none. Throws `DerError` when they can't be read. */
const alternativeNamesOf = ({ extensions }) => {
    const extension = extensions.get(_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.subjectAlternativeName);
    if (extension === undefined)
        return [];
    const names = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(extension.value), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence).map(_general_names_js__WEBPACK_IMPORTED_MODULE_2__/* .readGeneralName */ .S);
    if (names.some(name => name.kind === 'ip' && name.octets.length !== 4 && name.octets.length !== 16))
        throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4();
    return names;
};
/** A certificate's name for a sentence. Certificates of Fulcio have an empty subject. */
const certificateName = (certificate) => {
    if (certificate.subject.text !== '')
        return `"${certificate.subject.text}"`;
    const first = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readOr */ .Cq)(() => alternativeNamesOf(certificate), []).find(name => 'text' in name);
    return first !== undefined && 'text' in first ? `The certificate of "${first.text}"` : 'A certificate without a name';
};


/***/ }),

/***/ 3172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ic: () => (/* binding */ extensionIds),
  rh: () => (/* binding */ isIssuedBy),
  Nl: () => (/* binding */ isSelfSigned),
  AA: () => (/* binding */ isValidIn),
  qK: () => (/* binding */ readAnyCertificate),
  w$: () => (/* binding */ readCertificate),
  gY: () => (/* binding */ readExtensionList),
  HW: () => (/* binding */ readExtensions)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/signing/x509/der.js
var der = __webpack_require__(32746);
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
var signature_algorithm = __webpack_require__(28135);
;// CONCATENATED MODULE: ./build/signing/x509/certificate.js




/** Real certificates have about 2,000 bytes. */
const maxCertificateBytes = 32_768;
const maxExtensions = 100;
const extensionIds = {
    subjectKeyIdentifier: '2.5.29.14',
    keyUsage: '2.5.29.15',
    subjectAlternativeName: '2.5.29.17',
    basicConstraints: '2.5.29.19',
    nameConstraints: '2.5.29.30',
    crlDistributionPoints: '2.5.29.31',
    certificatePolicies: '2.5.29.32',
    policyMappings: '2.5.29.33',
    authorityKeyIdentifier: '2.5.29.35',
    policyConstraints: '2.5.29.36',
    extendedKeyUsage: '2.5.29.37',
    inhibitAnyPolicy: '2.5.29.54',
    authorityInformationAccess: '1.3.6.1.5.5.7.1.1',
};
/**
 * Reads a certificate of X.509 version 3 in DER; undefined for anything else: without extensions nothing says what a certificate may do.
 */
const readCertificate = (bytes) => {
    const certificate = readAnyCertificate(bytes);
    return certificate?.version === 3 ? certificate : undefined;
};
/**
 * Reads a certificate of any version in DER, for whoever wants its key and its names and never takes it for an authority's; undefined for
 * anything else.
 */
const readAnyCertificate = (bytes) => bytes.length > maxCertificateBytes ? undefined : (0,der/* readOr */.Cq)(() => readStrictly(bytes), undefined);
/** Version 1 is the default, and is then not written. */
const versionOf = (explicit) => explicit === undefined ? 1 : (0,der/* smallNumberOf */.I9)((0,der/* integerOf */.cP)((0,der/* insideOf */.kP)(explicit, (0,der/* contextTag */.qA)(0)))) + 1;
const readStrictly = (bytes) => {
    const whole = (0,der/* readDer */.SU)(bytes);
    const [tbs, algorithm, signature, ...others] = (0,der/* childrenOf */.LU)(whole, der/* derTag */.S_.sequence);
    if (tbs === undefined || algorithm === undefined || others.length > 0)
        throw new der/* DerError */.I4();
    const parts = (0,der/* childrenOf */.LU)(tbs, der/* derTag */.S_.sequence);
    const explicit = parts[0]?.tag === (0,der/* contextTag */.qA)(0) ? parts[0] : undefined;
    const version = versionOf(explicit);
    if (version > 3)
        throw new der/* DerError */.I4();
    const [serial, innerAlgorithm, issuer, validity, subject, keyInfo, ...tail] = explicit === undefined ? parts : parts.slice(1);
    if (issuer === undefined || subject === undefined || keyInfo === undefined)
        throw new der/* DerError */.I4();
    // Source: RFC 5280, 4.1.2.2: a positive integer; Go's crypto/x509 reads no other.
    if (((0,der/* integerOf */.cP)(serial)[0] ?? 0) >= 0x80)
        throw new der/* DerError */.I4();
    // Source: RFC 5280, 4.1.1.2: both must be the same.
    if (!algorithm.raw.equals((0,der/* expectTag */.yi)(innerAlgorithm, der/* derTag */.S_.sequence).raw))
        throw new der/* DerError */.I4();
    const [notBefore, notAfter] = (0,der/* childrenOf */.LU)(validity, der/* derTag */.S_.sequence);
    const extensions = readExtensions(version === 3 ? tail.find(({ tag }) => tag === (0,der/* contextTag */.qA)(3)) : undefined);
    const keyUsage = extensions.get(extensionIds.keyUsage);
    const extendedKeyUsage = extensions.get(extensionIds.extendedKeyUsage);
    const basicConstraints = extensions.get(extensionIds.basicConstraints);
    return {
        der: whole.raw,
        version,
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
        // Node tells bad keys by many codes of OpenSSL; each of them means that this is not a key.
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
 * Whether `issuer` names and signed `certificate`. Its own rights are looked at elsewhere. Why not node's `checkIssued`: it demands
 * keyCertSign, which a self-signed code-signing certificate (`notation cert generate-test`) has not.
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

/***/ 77119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ extensionProblem)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3172);
/* harmony import */ var _certificate_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72499);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32746);
/* harmony import */ var _name_constraints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16943);




/**
 * Extensions whose meaning is kept to, or that only matter where an explicit policy is asked for. Source: Go's crypto/x509,
 * processExtensions.
 */
const understood = new Set([
    _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.keyUsage,
    _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.basicConstraints,
    _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.crlDistributionPoints,
    _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.certificatePolicies,
    _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.policyMappings,
    _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.extendedKeyUsage,
    _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.inhibitAnyPolicy,
]);
/**
 * Why a certificate can't be used for what stands in its extensions, as a sentence; undefined when it can. A critical extension that is not
 * understood forbids to use the certificate. Source: RFC 5280, 4.2.
 */
const extensionProblem = (certificate, role) => {
    const name = (0,_certificate_names_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateName */ .L)(certificate);
    const constraints = certificate.extensions.get(_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.policyConstraints);
    if (constraints !== undefined && demandsPolicy(constraints))
        return `${name} demands a certificate policy (policyConstraints), and policies are not looked at.`;
    const unknown = [...certificate.extensions].find(([id, { critical }]) => critical && !isUnderstood(id, certificate, role));
    return unknown === undefined ? undefined : `${name} has the critical extension ${unknown[0]}, which is not understood here.`;
};
const isUnderstood = (id, certificate, role) => {
    switch (id) {
        case _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.policyConstraints:
            return true;
        case _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.nameConstraints:
            return !(0,_name_constraints_js__WEBPACK_IMPORTED_MODULE_3__/* .hasUnknownNameForms */ .t)(certificate);
        case _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.subjectAlternativeName:
            // Why all of a leaf's: Fulcio's user names are of another form, and are read elsewhere.
            return role === 'leaf' || (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readOr */ .Cq)(() => (0,_certificate_names_js__WEBPACK_IMPORTED_MODULE_1__/* .alternativeNamesOf */ .B)(certificate).some(({ kind }) => kind !== 'other'), false);
        default:
            return understood.has(id);
    }
};
/** Whether `requireExplicitPolicy` is given, or nothing can be read. Source: RFC 5280, 4.2.1.11. */
const demandsPolicy = ({ value }) => (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readOr */ .Cq)(() => (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .childrenOf */ .LU)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(value), _der_js__WEBPACK_IMPORTED_MODULE_2__/* .derTag */ .S_.sequence).some(({ tag }) => tag !== (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .contextTag */ .qA)(1, 'primitive')), true);


/***/ }),

/***/ 32746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/* harmony export */   rX: () => (/* binding */ readDerSeries),
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
/** The values that stand one after the other, as when files of one certificate each are written one behind the other. */
const readDerSeries = (bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const values = [];
    for (let at = 0; at < buffer.length;) {
        const value = readAt(buffer, at);
        values.push(value);
        at += value.raw.length;
    }
    return values;
};
/**
 * The values inside a constructed one, which must have the given tag. Nothing is read that is not asked for: depth and time stay bounded.
 */
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

/***/ 99744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readGeneralName)
/* harmony export */ });
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32746);

const textKinds = new Map([
    [(0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(1, 'primitive'), 'email'],
    [(0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(2, 'primitive'), 'dns'],
    [(0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(6, 'primitive'), 'uri'],
]);
const ipTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(7, 'primitive');
/** Reads one GeneralName; throws `DerError` for what is none. */
const readGeneralName = ({ tag, content }) => {
    const kind = textKinds.get(tag);
    if (kind !== undefined)
        return { kind, text: ia5(content) };
    if (tag === ipTag)
        return { kind: 'ip', octets: content };
    if (tag === _der_js__WEBPACK_IMPORTED_MODULE_0__/* .derTag */ .S_.sequence || (tag & 0xc0) !== 0x80)
        throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4();
    return { kind: 'other' };
};
/** IA5String is ASCII. */
const ia5 = (content) => {
    if (content.some(octet => octet >= 0x80))
        throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4();
    return content.toString('latin1');
};


/***/ }),

/***/ 16943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ hasUnknownNameForms),
  U: () => (/* binding */ nameConstraintProblem)
});

// EXTERNAL MODULE: ./build/signing/x509/certificate.js + 1 modules
var certificate = __webpack_require__(3172);
// EXTERNAL MODULE: ./build/signing/x509/certificate-names.js
var certificate_names = __webpack_require__(72499);
// EXTERNAL MODULE: ./build/signing/x509/der.js
var der = __webpack_require__(32746);
// EXTERNAL MODULE: ./build/signing/x509/general-names.js
var general_names = __webpack_require__(99744);
;// CONCATENATED MODULE: ./build/signing/x509/name-subtree.js
/** The form of a name; undefined when it has none, such as a URI without a host: no constraint can then be kept for sure. */
const comparableName = (name) => {
    switch (name.kind) {
        case 'ip':
            return name;
        case 'dns':
            return isDomain(name.text) ? { kind: 'host', host: name.text.toLowerCase() } : undefined;
        case 'uri':
            return hostOfUri(name.text);
        case 'email':
            return mailboxOf(name.text);
    }
};
/** Whether a GeneralName can be the base of a constraint. Source: Go's crypto/x509, parseNameConstraintsExtension. */
const isConstraint = (name) => {
    switch (name.kind) {
        case 'other':
            return true;
        case 'ip':
            return name.octets.length === 8 || name.octets.length === 32 ? isMask(name.octets.subarray(name.octets.length / 2)) : false;
        case 'email':
            return name.text.includes('@') ? mailboxOf(name.text) !== undefined : isDomainConstraint(name.text);
        case 'dns':
            return isDomainConstraint(name.text);
        case 'uri':
            return isDomainConstraint(name.text) && !isAddress(name.text);
    }
};
/**
 * Whether a name lies in the subtree of a constraint of its kind. A host is also within a constraint of any domain above it; one that
 * begins with a dot wants at least one label more. For excluded subtrees `*.acme.test` is within `www.acme.test`, because it could stand
 * for that.
 */
const isWithin = (name, subtree, list) => {
    if (subtree.kind === 'other')
        return false;
    if (name.kind === 'ip')
        return subtree.kind === 'ip' && isInNetwork(name.octets, subtree.octets);
    if (subtree.kind === 'ip')
        return false;
    if (name.kind === 'mailbox' && subtree.text.includes('@')) {
        const wanted = mailboxOf(subtree.text);
        return wanted?.kind === 'mailbox' && wanted.local === name.local && wanted.host === name.host;
    }
    const domain = subtree.text.toLowerCase();
    return isBelow(name.host, domain) || (list === 'excluded' && coversByWildcard(name.host, domain));
};
/** Source: Go's crypto/x509, dnsHasSuffix; the empty constraint stands for all names. */
const isBelow = (host, domain) => {
    if (domain === '')
        return true;
    if (!host.endsWith(domain))
        return false;
    return host.length === domain.length || domain.startsWith('.') || host[host.length - domain.length - 1] === '.';
};
/** Source: Go's crypto/x509, dnsConstraints.query. */
const coversByWildcard = (host, domain) => {
    const dot = domain.indexOf('.');
    return host.startsWith('*') && dot !== -1 && host.includes('.') && host.slice(host.indexOf('.')) === domain.slice(dot);
};
/**
 * Printable, no dot at the end, no empty label but, for the sake of old certificates, none at all. Source: Go's crypto/x509,
 * domainNameValid.
 */
const isDomain = (text) => text === '' || (/^[!-~]+$/u.test(text) && text.split('.').every(isLabel));
const isLabel = (label) => label !== '' && label.length <= 63;
const isDomainConstraint = (text) => isDomain(text.startsWith('.') ? text.slice(1) : text) && text !== '.';
const isAddress = (host) => /^[\d.]+$/u.test(host) || host.includes(':') || host.startsWith('[');
/** What may stand in front of a host. Source: Go's net/url, validUserinfo. */
const userPattern = /^[\w.~!$&'()*+,;=:%@-]*$/u;
/** Only what is plainly a host: an address, none at all (`urn:\u2026`) or an odd one can't be compared. */
const hostOfUri = (uri) => {
    const authority = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/(?<authority>[^/?#]*)/u.exec(uri)?.groups?.['authority'] ?? '';
    const at = authority.lastIndexOf('@');
    const host = authority
        .slice(at + 1)
        .replace(/:\d*$/u, '')
        .toLowerCase();
    const isHost = /^[a-z0-9._-]+$/u.test(host) && !isAddress(host) && isDomain(host);
    return isHost && userPattern.test(authority.slice(0, Math.max(at, 0))) ? { kind: 'host', host } : undefined;
};
/** Plain mailboxes only: of what is quoted or escaped there are many spellings. Source: RFC 5321, 4.1.2, Dot-string. */
const mailboxOf = (text) => {
    const at = text.indexOf('@');
    const [local, host] = [text.slice(0, at), text.slice(at + 1)];
    const isLocal = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/u.test(local) && local.split('.').every(part => part !== '');
    return at > 0 && isLocal && host !== '' && !host.includes('@') && isDomain(host)
        ? { kind: 'mailbox', local, host: host.toLowerCase() }
        : undefined;
};
/** Ones, then noughts. */
const isMask = (mask) => /^1*0*$/u.test([...mask].map(octet => octet.toString(2).padStart(8, '0')).join(''));
const isInNetwork = (address, network) => network.length === 2 * address.length &&
    address.every((octet, at) => ((octet ^ (network[at] ?? 0)) & (network[address.length + at] ?? 0)) === 0);

;// CONCATENATED MODULE: ./build/signing/x509/name-constraints.js





/** Comparisons of one chain: more than any real chain needs. Source: Go's crypto/x509 had the same bound. */
const maxComparisons = 250_000;
/**
 * Why a chain, leaf first, breaks the name constraints of one of its authorities, as a sentence; undefined when it keeps all of them. As
 * Go's crypto/x509 has it: constraints of every authority hold for the subject alternative names of all certificates below it, whether they
 * are critical or not; a certificate without such names breaks none, and a name of a form that can't be compared breaks any.
 */
const nameConstraintProblem = (chain) => {
    let comparisons = 0;
    for (const [index, authority] of chain.entries()) {
        const constraints = (0,der/* readOr */.Cq)(() => constraintsOf(authority), 'malformed');
        if (constraints === undefined)
            continue;
        if (constraints === 'malformed')
            return `The name constraints of ${(0,certificate_names/* certificateName */.L)(authority)} can't be read.`;
        for (const below of chain.slice(0, index)) {
            const names = (0,der/* readOr */.Cq)(() => (0,certificate_names/* alternativeNamesOf */.B)(below), undefined);
            if (names === undefined)
                return `The alternative names of ${(0,certificate_names/* certificateName */.L)(below)} can't be read.`;
            comparisons += names.length * (constraints.permitted.length + constraints.excluded.length);
            if (comparisons > maxComparisons)
                return `${(0,certificate_names/* certificateName */.L)(authority)} has more name constraints than can be compared.`;
            const broken = names.find(name => !isAllowed(name, constraints, below === chain[0]));
            if (broken !== undefined)
                return `${(0,certificate_names/* certificateName */.L)(authority)} may not issue certificates for ${shown(broken)}, by its name constraints.`;
        }
    }
    return undefined;
};
/** Whether a critical extension of name constraints has a form of names that is not compared: then it is an unknown one. */
const hasUnknownNameForms = (certificate) => (0,der/* readOr */.Cq)(() => {
    const constraints = constraintsOf(certificate);
    return constraints !== undefined && [...constraints.permitted, ...constraints.excluded].some(({ kind }) => kind === 'other');
}, true);
/** Undefined when it has none. Throws `DerError` when they can't be read. */
const constraintsOf = ({ extensions }) => {
    const extension = extensions.get(certificate/* extensionIds */.ic.nameConstraints);
    if (extension === undefined)
        return undefined;
    const parts = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(extension.value), der/* derTag */.S_.sequence);
    const tags = parts.map(({ tag }) => tag);
    const known = [(0,der/* contextTag */.qA)(0), (0,der/* contextTag */.qA)(1)].filter(tag => tags.includes(tag));
    // Source: RFC 5280: permitted, excluded or both, in this order.
    if (parts.length === 0 || known.length !== parts.length || known.some((tag, at) => tag !== tags[at]))
        throw new der/* DerError */.I4();
    const read = (tag) => {
        const subtrees = parts.find(part => part.tag === tag);
        return subtrees === undefined ? [] : (0,der/* childrenOf */.LU)(subtrees, tag).map(readSubtree);
    };
    const [permitted, excluded] = [read((0,der/* contextTag */.qA)(0)), read((0,der/* contextTag */.qA)(1))];
    if (permitted.length + excluded.length === 0)
        throw new der/* DerError */.I4();
    return { permitted, excluded };
};
/** GeneralSubtree: its minimum and maximum are not used. */
const readSubtree = (subtree) => {
    const [base] = (0,der/* childrenOf */.LU)(subtree, der/* derTag */.S_.sequence);
    if (base === undefined)
        throw new der/* DerError */.I4();
    const name = (0,general_names/* readGeneralName */.S)(base);
    if (!isConstraint(name))
        throw new der/* DerError */.I4();
    return name;
};
const isAllowed = (name, { permitted, excluded }, isLeaf) => {
    // Why only of the leaf: Fulcio's user names are otherNames and signers, and no constraint could ever speak about them.
    if (name.kind === 'other')
        return !isLeaf;
    const comparable = comparableName(name);
    if (comparable === undefined)
        return false;
    const ofKind = (subtrees) => subtrees.filter(({ kind }) => kind === name.kind);
    return isPermitted(comparable, ofKind(permitted)) && !ofKind(excluded).some(subtree => isWithin(comparable, subtree, 'excluded'));
};
const isPermitted = (name, permitted) => permitted.length === 0 || permitted.some(subtree => isWithin(name, subtree, 'permitted'));
const shown = (name) => {
    if (name.kind === 'other')
        return 'a name of a form that constraints are not compared with';
    return name.kind === 'ip' ? `the address ${[...name.octets].join('.')}` : `"${name.text}"`;
};


/***/ }),

/***/ 76625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ purposeProblem)
/* harmony export */ });
/* harmony import */ var _certificate_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72499);

const anyPurpose = '2.5.29.37.0';
/** Short names of purposes, for people. Source: RFC 5280, 4.2.1.12. */
const names = new Map([
    ['1.3.6.1.5.5.7.3.1', 'serverAuth'],
    ['1.3.6.1.5.5.7.3.2', 'clientAuth'],
    ['1.3.6.1.5.5.7.3.3', 'codeSigning'],
    ['1.3.6.1.5.5.7.3.4', 'emailProtection'],
    ['1.3.6.1.5.5.7.3.8', 'timeStamping'],
    ['1.3.6.1.5.5.7.3.9', 'OCSPSigning'],
]);
const nameOf = (purpose) => names.get(purpose) ?? purpose;
/**
 * Why a chain is not for a purpose, as a sentence; undefined when it is. Purposes are nested: a certificate that names some allows no
 * others below it, as Go's crypto/x509 has it and the Baseline Requirements of the CA/Browser Forum want it.
 */
const purposeProblem = (chain, purpose) => {
    const barring = purpose === undefined
        ? undefined
        : chain.find(({ extendedKeyUsage }) => {
            const purposes = extendedKeyUsage?.purposes ?? [];
            return purposes.length > 0 && !purposes.includes(anyPurpose) && !purposes.includes(purpose);
        });
    if (barring === undefined || purpose === undefined)
        return undefined;
    const allowed = barring.extendedKeyUsage?.purposes.map(nameOf).join(', ') ?? '';
    return `${(0,_certificate_names_js__WEBPACK_IMPORTED_MODULE_0__/* .certificateName */ .L)(barring)} is for ${allowed} only, and not for ${nameOf(purpose)}, by its extended key usage.`;
};


/***/ }),

/***/ 28135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ hashAlgorithmOf),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   s3: () => (/* binding */ isSignedBy),
/* harmony export */   v0: () => (/* binding */ weaknessOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32746);


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
/** Algorithms that are told by their name when they are refused. Source: RFC 3279; RFC 5758. */
const weakSignatures = new Map([
    ['1.2.840.113549.1.1.4', 'MD5'],
    ['1.2.840.113549.1.1.5', 'SHA-1'],
    ['1.2.840.10045.4.1', 'SHA-1'],
]);
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
/**
 * Why a signature that does not verify (`isSignedBy`) never could, as a sentence; undefined when it is only another key's. `signed`: a name
 * for the sentence.
 */
const weaknessOf = ({ algorithm }, key, signed) => {
    const weak = weakSignatures.get((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readOr */ .Cq)(() => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence)[0]), ''));
    if (weak !== undefined)
        return `${signed} is signed with ${weak}, which is no longer accepted.`;
    const bits = key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : minRsaBits;
    return bits < minRsaBits ? `${signed} is signed with an RSA key of ${bits} bits, and at least ${minRsaBits} are needed.` : undefined;
};


/***/ }),

/***/ 28702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ verifyPath)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3172);
/* harmony import */ var _certificate_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72499);
/* harmony import */ var _critical_extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77119);
/* harmony import */ var _name_constraints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16943);
/* harmony import */ var _path_purpose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76625);
/* harmony import */ var _signature_algorithm_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28135);






/** Most issuers that are tried. Source: Go's crypto/x509, maxChainSignatureChecks. */
const maxTries = 100;
const keyCertSign = 5;
/**
 * Finds a path of certificates that keeps what X.509 demands, by the rules of Go's crypto/x509, which cosign and policy-controller verify
 * with: validity, basic constraints, path length, keyCertSign, name constraints, nested extended key usage, no critical extension that is
 * not understood. Beyond Go: certificates that demand a certificate policy are refused, and signatures with SHA-1 or RSA keys of less than
 * 2,048 bits never count.
 */
const verifyPath = (question) => {
    const { leaf, roots } = question;
    const own = (0,_critical_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .extensionProblem */ .X)(leaf, 'leaf') ?? validityProblem(leaf, question.at);
    if (own !== undefined)
        return { kind: 'invalid', problem: own };
    const search = { question, tries: 0, top: leaf, problem: undefined };
    const path = roots.some(root => root.der.equals(leaf.der)) ? finish([leaf], search) : climb([leaf], search);
    if (path !== undefined)
        return { path };
    return search.problem === undefined
        ? {
            kind: 'unknown',
            problem: `${(0,_certificate_names_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateName */ .L)(search.top)} was issued by "${search.top.issuer.text}", and no certificate of that name and key is trusted.`,
        }
        : { kind: 'invalid', problem: search.problem };
};
/** Roots before intermediates, so that the shortest path is found first. */
const climb = (path, search) => {
    const { roots, intermediates } = search.question;
    for (const root of roots) {
        const found = mayIssue(root, path, 'root', search) ? finish([...path, root], search) : undefined;
        if (found !== undefined)
            return found;
    }
    for (const candidate of intermediates) {
        const found = mayIssue(candidate, path, 'intermediate', search) ? climb([...path, candidate], search) : undefined;
        if (found !== undefined)
            return found;
    }
    return undefined;
};
/** What can only be told of a whole path. */
const finish = (path, search) => {
    const problem = (0,_path_purpose_js__WEBPACK_IMPORTED_MODULE_4__/* .purposeProblem */ .I)(path, search.question.purpose) ?? (0,_name_constraints_js__WEBPACK_IMPORTED_MODULE_3__/* .nameConstraintProblem */ .U)(path);
    if (problem === undefined)
        return path;
    search.problem ??= problem;
    return undefined;
};
const mayIssue = (candidate, path, role, search) => {
    const below = path.at(-1);
    if (below === undefined || !below.issuer.der.equals(candidate.subject.der) || path.some(one => isSameEntity(one, candidate)))
        return false;
    search.tries += 1;
    if (search.tries > maxTries) {
        search.problem ??= `More than ${maxTries} issuers would have to be tried.`;
        return false;
    }
    if (!hasIssued(candidate, below)) {
        search.problem ??= (0,_signature_algorithm_js__WEBPACK_IMPORTED_MODULE_5__/* .weaknessOf */ .v0)(below.signed, candidate.key, (0,_certificate_names_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateName */ .L)(below));
        return false;
    }
    const problem = issuerProblem(candidate, below, path.length - 1, role, search.question.at);
    if (problem === undefined)
        search.top = candidate;
    search.problem ??= problem;
    return problem === undefined;
};
/** Trusted certificates stay the same, and are asked about with every signature. */
const issued = new WeakMap();
const hasIssued = (issuer, below) => {
    const known = issued.get(below) ?? new WeakMap();
    issued.set(below, known);
    const answer = known.get(issuer) ?? (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isIssuedBy */ .rh)(below, issuer);
    known.set(issuer, answer);
    return answer;
};
/** `intermediates`: how many authorities stand between the candidate and the leaf. */
const issuerProblem = (candidate, below, intermediates, role, at) => {
    const { basicConstraints, keyUsage, version } = candidate;
    const name = (0,_certificate_names_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateName */ .L)(candidate);
    // Source: Go's crypto/x509: an old root without extensions is an authority by being trusted.
    const isAuthority = basicConstraints === undefined ? version < 3 && role === 'root' : basicConstraints.authority;
    if (!isAuthority)
        return `${name} issued ${(0,_certificate_names_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateName */ .L)(below)}, and is not a certificate authority.`;
    if (keyUsage !== undefined && keyUsage.bits.size > 0 && !keyUsage.bits.has(keyCertSign))
        return `${name} issued ${(0,_certificate_names_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateName */ .L)(below)}, and its key usage has no keyCertSign.`;
    const length = basicConstraints?.pathLength;
    if (length !== undefined && intermediates > length)
        return `${name} allows ${length} authorities below it, and there are ${intermediates}.`;
    return validityProblem(candidate, at) ?? (0,_critical_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .extensionProblem */ .X)(candidate, 'authority');
};
/** Source: Go's crypto/x509, alreadyInChain: cross-signed certificates must not lead round in a circle. */
const isSameEntity = (one, other) => one.subject.der.equals(other.subject.der) && one.keyBits.equals(other.keyBits) && namesKey(one) === namesKey(other);
const namesKey = ({ extensions }) => extensions.get(_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .extensionIds */ .ic.subjectAlternativeName)?.value.toString('hex') ?? '';
const validityProblem = (certificate, at) => (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .isValidIn */ .AA)(certificate, at)
    ? undefined
    : `${(0,_certificate_names_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateName */ .L)(certificate)} was valid from ${certificate.notBefore.toISOString()} to ${certificate.notAfter.toISOString()}, and not at ${at.toISOString()}.`;


/***/ }),

/***/ 92304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ pemBlocks)
/* harmony export */ });
const begin = '-----BEGIN ';
const dashes = '-----';
/**
 * The blocks of a PEM file. Undefined when a block does not end, or when there is none. What stands between blocks is skipped, as RFC 7468
 * lets it (section 2, explanatory text).
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
        blocks.push({ label, text: text.slice(at, end + close.length), content: text.slice(labelEnd + dashes.length, end) });
        at = end + close.length;
    }
    return blocks.length === 0 ? undefined : blocks;
};


/***/ })

};
