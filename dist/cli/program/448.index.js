"use strict";
exports.id = 448;
exports.ids = [448];
exports.modules = {

/***/ 4448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain),
  rules: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
;// CONCATENATED MODULE: ./build/reports/example-text.js
/** An example of a rule as one text: each of several files under a comment with its path. */
const exampleText = (example) => typeof example === 'string'
    ? example
    : Object.entries(example)
        .map(([path, text]) => `# ${path}\n${text.trimEnd()}\n`)
        .join('---\n');

// EXTERNAL MODULE: ./build/reports/rule-page-address.js
var rule_page_address = __webpack_require__(22360);
// EXTERNAL MODULE: ./build/rules/catalog.js + 512 modules
var catalog = __webpack_require__(76556);
// EXTERNAL MODULE: ./build/text/closest-name.js
var closest_name = __webpack_require__(76214);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/cli/commands/rules.js








/** `tidewaiter rules`: all rules, one a line, or as JSON. */
const rules = async (request) => {
    const rows = catalog.allRules.map(({ meta: { id, severity, profile, fix, title } }) => ({ id, severity, profile, fix, title }));
    const width = Math.max(...rows.map(row => row.id.length));
    await (0,write_result/* writeResult */.Z)(request, paint => request.format === 'json'
        ? (0,reports_escape/* jsonLine */.rF)(rows)
        : rows
            .map(row => `${paint('strong', row.id.padEnd(width))}  ${row.severity.padEnd(8)}  ${row.profile.padEnd(9)}  ${row.title}\n`)
            .join(''));
    return 0;
};
/** `tidewaiter explain RULE`: why, what to do, examples, references. */
const explain = async (request) => {
    const [name = ''] = request.operands;
    const meta = catalog.allRules.find(rule => rule.meta.id === name)?.meta;
    if (!meta)
        throw new usage_error/* UsageError */.e(unknownRule(name));
    await (0,write_result/* writeResult */.Z)(request, paint => (request.format === 'json' ? (0,reports_escape/* jsonLine */.rF)(meta) : explanation(meta, paint)));
    return 0;
};
/** Rules whose ids hold what was written are suggested, else the one that is written nearly so. */
const unknownRule = (name) => {
    const ids = catalog.allRules.map(rule => rule.meta.id);
    const holding = name === '' ? [] : ids.filter(id => id.includes(name)).slice(0, maxSuggested);
    const close = (0,closest_name/* closestName */.N)(name, ids) ?? ids.find(id => (0,closest_name/* closestName */.N)(name, [id.slice(id.indexOf('/') + 1)]) !== undefined);
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
        `Severity ${meta.severity}, confidence ${meta.confidence}, profile ${meta.profile}, fix: ${meta.fix}.`,
        meta.rationale,
        meta.remediation,
        `Reported:\n${indent(exampleText(meta.examples.bad))}`,
        `Not reported:\n${indent(exampleText(meta.examples.good))}`,
        ...(options.length > 0 ? [`Options:\n${options.join('\n')}`] : []),
        `To accept one finding, write a comment above it:\n  # tidewaiter: ignore[${meta.id}] -- why`,
        [(0,rule_page_address/* rulePageAddress */.A)(meta.id, version/* version */.r), ...meta.references].join('\n'),
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
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62216);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57244);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42010);




/** Writes what a command found: to the file of `--output`, in which no colors are, or else to standard output. */
const writeResult = async ({ output }, render) => {
    if (output === undefined)
        await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .zh)(render((0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalPaint */ .zc)()));
    else
        writeTo('--output', output, render(_reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .noPaint */ .Iy));
};
/** Writes a file that an option names. Throws `UsageError` where that is not possible. */
const writeTo = (option, path, text) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`${option} can't be written: ${error instanceof Error ? error.message : 'unknown error'}.`);
    }
};


/***/ }),

/***/ 22360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ rulePageAddress)
/* harmony export */ });
/* unused harmony export familyPageAddress */
const documents = (version) => `https://github.com/tidewaiter/tidewaiter/blob/v${version}/docs`;
/** Guides that tell of rules which have no page of their own. */
const guides = { 'image-signing': 'image-signing', org: 'organization-rules' };
/** Where the rule pages of a version are published; what the signing gate refuses has its guide, and so have an organization's own rules. */
const rulePageAddress = (ruleId, version) => `${documents(version)}/${guides[ruleId.split('/', 1)[0] ?? ''] ?? `rules/${ruleId}`}.md`;
/** Where the families of a version are told of. */
const familyPageAddress = (version) => `${documents(version)}/families.md`;


/***/ })

};
;