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
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _reports_example_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17445);
/* harmony import */ var _reports_rule_page_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22360);
/* harmony import */ var _rules_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76556);
/* harmony import */ var _text_closest_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76214);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18743);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66651);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42010);
/* harmony import */ var _write_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21711);









/** `tidewaiter rules`: all rules, one a line, or as JSON. */
const rules = async (request) => {
    const rows = _rules_catalog_js__WEBPACK_IMPORTED_MODULE_2__.allRules.map(({ meta: { id, severity, profile, fix, title } }) => ({ id, severity, profile, fix, title }));
    const width = Math.max(...rows.map(row => row.id.length));
    await (0,_write_result_js__WEBPACK_IMPORTED_MODULE_4__/* .writeResult */ .Z)(request, paint => request.format === 'json'
        ? (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonLine */ .rF)(rows)
        : rows
            .map(row => `${paint('strong', row.id.padEnd(width))}  ${row.severity.padEnd(8)}  ${row.profile.padEnd(9)}  ${row.title}\n`)
            .join(''));
    return 0;
};
/** `tidewaiter explain RULE`: why, what to do, examples, references. */
const explain = async (request) => {
    const [name = ''] = request.operands;
    const meta = _rules_catalog_js__WEBPACK_IMPORTED_MODULE_2__.allRules.find(rule => rule.meta.id === name)?.meta;
    if (!meta)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(unknownRule(name));
    await (0,_write_result_js__WEBPACK_IMPORTED_MODULE_4__/* .writeResult */ .Z)(request, paint => (request.format === 'json' ? (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonLine */ .rF)(meta) : (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_3__/* .forTerminal */ .Qf)(explanation(meta, paint), request.output)));
    return 0;
};
/** Rules whose ids hold what was written are suggested, else the one that is written nearly so. */
const unknownRule = (name) => {
    const ids = _rules_catalog_js__WEBPACK_IMPORTED_MODULE_2__.allRules.map(rule => rule.meta.id);
    const holding = name === '' ? [] : ids.filter(id => id.includes(name)).slice(0, maxSuggested);
    const close = (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_6__/* .closestName */ .N)(name, ids) ?? ids.find(id => (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_6__/* .closestName */ .N)(name, [id.slice(id.indexOf('/') + 1)]) !== undefined);
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
        `Reported:\n${indent((0,_reports_example_text_js__WEBPACK_IMPORTED_MODULE_7__/* .exampleText */ .k)(meta.examples.bad))}`,
        `Not reported:\n${indent((0,_reports_example_text_js__WEBPACK_IMPORTED_MODULE_7__/* .exampleText */ .k)(meta.examples.good))}`,
        ...(options.length > 0 ? [`Options:\n${options.join('\n')}`] : []),
        `To accept one finding, write a comment above it:\n  # tidewaiter: ignore[${meta.id}] -- why`,
        [(0,_reports_rule_page_address_js__WEBPACK_IMPORTED_MODULE_1__/* .rulePageAddress */ .A)(meta.id, _version_js__WEBPACK_IMPORTED_MODULE_8__/* .version */ .r), ...meta.references].join('\n'),
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
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66651);
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