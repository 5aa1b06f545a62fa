"use strict";
exports.id = 821;
exports.ids = [821];
exports.modules = {

/***/ 45821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain),
/* harmony export */   rules: () => (/* binding */ rules)
/* harmony export */ });
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _reports_rule_page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96765);
/* harmony import */ var _rules_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43888);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18743);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57244);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42010);






/** `tidewaiter rules`: all rules, one a line, or as JSON. */
const rules = async ({ format }) => {
    const paint = (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalPaint */ .zc)();
    const rows = _rules_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .allRules */ .V.map(({ meta: { id, severity, profile, fix, title } }) => ({ id, severity, profile, fix, title }));
    const width = Math.max(...rows.map(row => row.id.length));
    await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .zh)(format === 'json'
        ? (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonLine */ .rF)(rows)
        : rows
            .map(row => `${paint('strong', row.id.padEnd(width))}  ${row.severity.padEnd(8)}  ${row.profile.padEnd(9)}  ${row.title}\n`)
            .join(''));
    return 0;
};
/** `tidewaiter explain RULE`: why, what to do, examples, references. */
const explain = async ({ operands, format }) => {
    const meta = _rules_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .allRules */ .V.find(rule => rule.meta.id === operands[0])?.meta;
    if (!meta)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`There is no rule "${operands[0]}". Run "tidewaiter rules" for the list.`);
    const paint = (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalPaint */ .zc)();
    const options = Object.entries(meta.options ?? {}).map(([name, option]) => `  ${name} (default ${JSON.stringify(option.default)}): ${option.description}`);
    const text = [
        `${paint('strong', meta.id)}: ${meta.title}`,
        `Severity ${meta.severity}, confidence ${meta.confidence}, profile ${meta.profile}, fix: ${meta.fix}.`,
        meta.rationale,
        meta.remediation,
        `Reported:\n${indent(meta.examples.bad)}`,
        `Not reported:\n${indent(meta.examples.good)}`,
        ...(options.length > 0 ? [`Options:\n${options.join('\n')}`] : []),
        `To accept one finding, write a comment above it:\n  # tidewaiter: ignore[${meta.id}] -- why`,
        [(0,_reports_rule_page_js__WEBPACK_IMPORTED_MODULE_4__/* .rulePage */ .g)(meta.id, _version_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r), ...meta.references].join('\n'),
    ].join('\n\n');
    await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .zh)(format === 'json' ? (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonLine */ .rF)(meta) : `${text}\n`);
    return 0;
};
const indent = (text) => text.trimEnd().replaceAll(/^/gmu, '  ');


/***/ }),

/***/ 96765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rulePage)
/* harmony export */ });
/** Where the rule pages of a version are published; what the signing gate refuses has its guide. */
const rulePage = (ruleId, version) => `https://github.com/tidewaiter/tidewaiter/blob/v${version}/docs/${ruleId.startsWith('image-signing/') ? 'image-signing' : `rules/${ruleId}`}.md`;


/***/ })

};
;