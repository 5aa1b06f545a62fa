"use strict";
exports.id = 5678;
exports.ids = [5678];
exports.modules = {

/***/ 65678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain),
/* harmony export */   rules: () => (/* binding */ rules)
/* harmony export */ });
/* harmony import */ var _artifacts_suppressions_peers_peer_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63947);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48000);
/* harmony import */ var _reports_example_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17445);
/* harmony import */ var _reports_rule_page_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22360);
/* harmony import */ var _reports_words_weaknesses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15174);
/* harmony import */ var _rules_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66415);
/* harmony import */ var _text_closest_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76214);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(18743);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66651);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42010);
/* harmony import */ var _write_result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21711);











/** `tidewaiter rules`: all rules, one a line, or as JSON. */
const rules = async (request) => {
    const rows = _rules_catalog_js__WEBPACK_IMPORTED_MODULE_4__.allRules.map(({ meta: { id, severity, profile, fix, title, references } }) => ({
        id,
        severity,
        profile,
        fix,
        title,
        cwe: (0,_reports_words_weaknesses_js__WEBPACK_IMPORTED_MODULE_3__/* .weaknessIds */ .Y9)(references),
    }));
    const width = Math.max(...rows.map(row => row.id.length));
    await (0,_write_result_js__WEBPACK_IMPORTED_MODULE_6__/* .writeResult */ .Z)(request, paint => request.format === 'json'
        ? (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonLine */ .rF)(rows)
        : rows
            .map(row => `${paint('strong', row.id.padEnd(width))}  ${row.severity.padEnd(8)}  ${row.profile.padEnd(9)}  ${row.title}\n`)
            .join(''));
    return 0;
};
/** `tidewaiter explain RULE`: why, what to do, examples, references. */
const explain = async (request) => {
    const [name = ''] = request.operands;
    const meta = _rules_catalog_js__WEBPACK_IMPORTED_MODULE_4__.allRules.find(rule => rule.meta.id === name)?.meta;
    if (!meta)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(unknownRule(name));
    await (0,_write_result_js__WEBPACK_IMPORTED_MODULE_6__/* .writeResult */ .Z)(request, paint => (request.format === 'json' ? (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonLine */ .rF)(meta) : (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_5__/* .forTerminal */ .Qf)(explanation(meta, paint), request.output)));
    return 0;
};
/**
 * Suggested are the rules that look for what another tool's check of that name does, else those whose ids hold what was written, else those that are
 * written nearly so, else those whose texts have all its words.
 */
const unknownRule = (name) => {
    const ids = _rules_catalog_js__WEBPACK_IMPORTED_MODULE_4__.allRules.map(rule => rule.meta.id);
    const close = (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_8__/* .closestName */ .N)(name, ids);
    const [suggested = []] = [
        (0,_artifacts_suppressions_peers_peer_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .rulesOfAnyPeer */ .PT)(name),
        ids.filter(id => name !== '' && id.includes(name.toLowerCase())),
        close === undefined ? [] : [close],
        ids.filter(id => (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_8__/* .closestName */ .N)(name, [id.slice(id.indexOf('/') + 1)]) !== undefined),
        rulesAbout(name),
    ].filter(candidates => candidates.length > 0);
    return suggested.length === 0
        ? `There is no rule "${name}". Run "tidewaiter rules" for the list.`
        : `There is no rule "${name}". Did you mean ${suggested
            .slice(0, maxSuggested)
            .map(id => `"${id}"`)
            .join(' or ')}?`;
};
/** The rules whose texts have all words of what was written, those first that have them in id or title. */
const rulesAbout = (written) => {
    const wanted = wordsIn(written);
    if (wanted.size === 0)
        return [];
    const having = (textOf) => _rules_catalog_js__WEBPACK_IMPORTED_MODULE_4__.allRules.flatMap(({ meta }) => (wanted.isSubsetOf(wordsIn(textOf(meta))) ? [meta.id] : []));
    return [
        ...new Set([...having(({ id, title }) => `${id} ${title}`), ...having(({ rationale, remediation }) => `${rationale} ${remediation}`)]),
    ];
};
const wordsIn = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
const maxSuggested = 5;
const explanation = (meta, paint) => {
    const options = Object.entries(meta.options ?? {}).map(([name, option]) => `  ${name} (default ${JSON.stringify(option.default)}): ${option.description}`);
    const text = [
        `${paint('strong', meta.id)}: ${meta.title}`,
        [
            `Severity ${meta.severity}, confidence ${meta.confidence}, profile ${meta.profile}, fix: ${meta.fix}.`,
            ...(0,_reports_words_weaknesses_js__WEBPACK_IMPORTED_MODULE_3__/* .weaknessesOf */ .PA)(meta.references).map(weakness => `${(0,_reports_words_weaknesses_js__WEBPACK_IMPORTED_MODULE_3__/* .weaknessWords */ .pZ)(weakness)}.`),
        ].join(' '),
        meta.rationale,
        meta.remediation,
        `Reported:\n${indent((0,_reports_example_text_js__WEBPACK_IMPORTED_MODULE_9__/* .exampleText */ .k)(meta.examples.bad))}`,
        `Not reported:\n${indent((0,_reports_example_text_js__WEBPACK_IMPORTED_MODULE_9__/* .exampleText */ .k)(meta.examples.good))}`,
        ...(options.length > 0 ? [`Options:\n${options.join('\n')}`] : []),
        `To accept one finding, write a comment above it:\n  # tidewaiter: ignore[${meta.id}] -- why`,
        [(0,_reports_rule_page_address_js__WEBPACK_IMPORTED_MODULE_2__/* .rulePageAddress */ .AD)(meta.id, _version_js__WEBPACK_IMPORTED_MODULE_10__/* .version */ .r), ...meta.references].join('\n'),
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
const guides = { 'image-signing': 'image-signing', org: 'organization-rules', scans: 'scan-results' };
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


/***/ })

};
;