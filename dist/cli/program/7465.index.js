"use strict";
exports.id = 7465;
exports.ids = [7465];
exports.modules = {

/***/ 17465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderScanPage: () => (/* binding */ renderScanPage)
/* harmony export */ });
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6975);
/* harmony import */ var _verdict_groups_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87926);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94987);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10316);
/* harmony import */ var _words_severity_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98537);
/* harmony import */ var _group_card_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70974);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8965);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55704);
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82523);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56074);










/** A scan decides nothing: its end is what was found. */
const outcomeOf = ({ findings, notifications }) => {
    if (notifications.some(({ level }) => level === 'error'))
        return { words: 'not all could be judged', tone: 'bad' };
    return findings.length === 0 ? { words: 'nothing found', tone: 'good' } : { words: (0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_8__/* .countOf */ .p)(findings.length, 'finding'), tone: 'warn' };
};
const sectionOf = (result, version) => {
    const { files, rules, coverage, notifications, suppressed, superseded, findings } = result;
    const shown = (finding) => ({ finding, remarks: [] });
    const groups = (0,_verdict_groups_js__WEBPACK_IMPORTED_MODULE_9__/* .scanGroupsOf */ .J8)(result).map(({ members: [first, ...others], ...group }) => ({
        ...group,
        members: [shown(first), ...others.map(shown)],
    }));
    const judged = coverage.entries.filter(({ status }) => status === 'evaluated' || status === 'rendered' || status === 'partly-evaluated').length;
    const found = findings.length === 0 ? '' : `: ${(0,_words_severity_words_js__WEBPACK_IMPORTED_MODULE_2__/* .severityCounts */ .ur)(findings)}`;
    return {
        title: 'Scan',
        outcome: outcomeOf(result),
        reasons: [
            {
                status: findings.length === 0 ? 'met' : 'warned',
                text: `${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_8__/* .countOf */ .p)(findings.length, 'finding')} in ${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_8__/* .countOf */ .p)(judged, 'file')}${found}.`,
            },
        ],
        alerts: (0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .incompleteness */ .C7)(coverage, notifications, files),
        body: (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `${(0,_overview_js__WEBPACK_IMPORTED_MODULE_6__/* .groupCounts */ .O)(groups)}${(0,_overview_js__WEBPACK_IMPORTED_MODULE_6__/* .overview */ .M)(groups, result)}${(0,_group_card_js__WEBPACK_IMPORTED_MODULE_3__/* .groupCards */ .v)(groups, { files, baseFiles: new Map(), rules, version, at: undefined })}
<h3 class="part">What does not count, and what was looked at</h3>${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedRows */ .aR)('Told by another finding', superseded.map(({ entry, by }) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .findingRow */ .ex)(entry, files)}, told by <span class="rule">${by.ruleId}</span>`))}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedRows */ .aR)('Suppressed', suppressed.map(finding => (0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .suppressedRow */ .hm)(finding, files)))}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedRows */ .aR)('Notes', notifications.filter(({ level }) => level !== 'error').map(note => (0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .noteRow */ .bu)(note, files)))}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .ledger */ .Wg)(coverage, 'Files')}`,
    };
};
/** A scan as one HTML file. `paths`: what was asked for; `version` is Tidewaiter's. */
const renderScanPage = (result, paths, version) => {
    const facts = [
        ['Looked at', (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `${paths.map((path, index) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `${index > 0 && ', '}<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(path, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD)}</code>`)}`],
    ];
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_7__/* .renderPage */ .C)({ title: 'Tidewaiter scan', facts, version }, [sectionOf(result, version)]);
};


/***/ })

};
;