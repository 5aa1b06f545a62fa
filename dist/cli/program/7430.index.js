"use strict";
exports.id = 7430;
exports.ids = [7430];
exports.modules = {

/***/ 47430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseline: () => (/* binding */ baseline)
/* harmony export */ });
/* harmony import */ var _review_baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53309);
/* harmony import */ var _review_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60080);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42010);
/* harmony import */ var _write_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21711);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78586);





/**
 * `tidewaiter baseline`: keeps what is found now, so that `scan --baseline` tells of the rest alone. A review needs none: it compares with the base
 * itself.
 */
const baseline = async (request) => {
    const { texts, review, ports } = await (0,_scan_js__WEBPACK_IMPORTED_MODULE_3__.readPaths)(request);
    const result = await (0,_review_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .scanFiles */ .Tu)(texts, review, ports);
    const [unread] = result.notifications.filter(({ level }) => level === 'error');
    // Why refused: what was found in such a file later would be told as new.
    if (unread)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`A baseline holds only what could be judged, and "${unread.path}" could not: ${unread.message}`);
    await (0,_write_result_js__WEBPACK_IMPORTED_MODULE_2__/* .writeResult */ .Z)(request, () => (0,_review_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBaseline */ .qL)(result));
    return 0;
};


/***/ }),

/***/ 53309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O5: () => (/* binding */ withoutKnown),
/* harmony export */   nk: () => (/* binding */ parseBaseline),
/* harmony export */   qL: () => (/* binding */ renderBaseline)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _text_parse_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50475);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29546);



const shape = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    findings: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ rule: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), subject: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), fingerprint: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
});
/** Reads a baseline. Throws where the text is none. */
const parseBaseline = (text) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(shape, (0,_text_parse_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text)).findings;
const knownOf = ({ ruleId, fingerprint, location: { path, subject } }) => ({
    rule: ruleId,
    path,
    subject,
    fingerprint,
});
/** The baseline of what a scan reports, a line for each finding, so that its own changes can be read. */
const renderBaseline = ({ findings }) => {
    const lines = findings
        .map(knownOf)
        .toSorted((a, b) => (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n)(a.path, b.path) || (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n)(a.rule, b.rule) || (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n)(a.fingerprint, b.fingerprint))
        .map(finding => `    ${JSON.stringify(finding)}`);
    return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
};
const placedKey = ({ rule, path, fingerprint }) => `${rule}\0${fingerprint}\0${path}`;
const plainKey = ({ rule, fingerprint }) => `${rule}\0${fingerprint}`;
/**
 * Leaves out the findings that a baseline has, each entry once: those in their old place first, then those that moved to another file with the
 * same words. A copy of something known is new. `isThere` tells whether there still is a file.
 */
const withoutKnown = (found, baseline, isThere) => {
    const inPlace = takeEqual(found.findings, baseline, placedKey);
    const moved = takeEqual(inPlace.fresh, inPlace.left, plainKey);
    const silent = [...found.suppressed, ...found.superseded.map(({ entry }) => entry)];
    const { left } = takeEqual(silent, moved.left, plainKey);
    const judged = new Set(found.coverage.entries.flatMap(({ path, status }) => (status === 'evaluated' || status === 'rendered' ? [path] : [])));
    return {
        result: { ...found, findings: moved.fresh },
        known: found.findings.length - moved.fresh.length,
        gone: left.filter(({ path }) => judged.has(path) || !isThere(path)),
    };
};
/** Pairs findings and entries of a baseline that have the same key, and gives what is left of both. */
const takeEqual = (findings, baseline, keyOf) => {
    const waiting = Map.groupBy(baseline, keyOf);
    const fresh = findings.filter(finding => waiting.get(keyOf(knownOf(finding)))?.pop() === undefined);
    return { fresh, left: [...waiting.values()].flat() };
};


/***/ }),

/***/ 50475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** The value of a JSON text, of UTF-8 where it comes as bytes; undefined when it is not JSON: no schema accepts that. */
const parseJson = (json) => {
    try {
        return JSON.parse(typeof json === 'string' ? json : new TextDecoder('utf-8', { fatal: true }).decode(json));
    }
    catch {
        // Neither JSON nor UTF-8.
        return undefined;
    }
};


/***/ })

};
;