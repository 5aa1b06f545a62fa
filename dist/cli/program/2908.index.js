"use strict";
exports.id = 2908;
exports.ids = [2908];
exports.modules = {

/***/ 92908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyBaseline: () => (/* binding */ applyBaseline)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48000);
/* harmony import */ var _review_baseline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53309);
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55408);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42010);





/** Leaves out what the file of `--baseline` has, and says what became of it. Throws `UsageError` where that can't be read, or is no baseline. */
const applyBaseline = (found, path) => {
    const { result, known, gone } = (0,_review_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutKnown */ .O5)(found, readBaseline(path), node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync);
    return { result, words: baselineWords(path, known, gone) };
};
const readBaseline = (path) => {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`The baseline "${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(path)}" can't be read: ${error instanceof Error ? error.message : 'unknown error'}. Make one: tidewaiter baseline --output FILE PATH...`);
    }
    try {
        return (0,_review_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBaseline */ .nk)(text);
    }
    catch (error) {
        const reason = error instanceof Error ? (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(error.message) : 'unknown error';
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`"${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(path)}" is no baseline: ${reason}. Make one: tidewaiter baseline --output FILE PATH...`);
    }
};
/** Findings of the baseline that are gone are named up to this many. */
const maxNamed = 10;
const baselineWords = (path, known, gone) => {
    const named = gone.slice(0, maxNamed).map(({ rule, path: place }) => `  ${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(place)} [${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(rule)}]\n`);
    const more = gone.length > maxNamed ? `  and ${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .p)(gone.length - maxNamed, 'more', 'more')}\n` : '';
    const tail = gone.length === 0
        ? ''
        : `${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .p)(gone.length, 'finding')} of it not reported any more, so that it may be made anew with "tidewaiter baseline":\n${named.join('')}${more}`;
    return `${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .p)(known, 'finding')} left out that the baseline "${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(path)}" has.\n${tail}`;
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