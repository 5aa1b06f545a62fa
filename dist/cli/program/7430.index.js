"use strict";
exports.id = 7430;
exports.ids = [7430,8586];
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

/***/ 78586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPaths: () => (/* binding */ readPaths),
  scan: () => (/* binding */ scan_scan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/reports/check-run/annotations.js
var annotations = __webpack_require__(37130);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/reports/json/scan-json.js
var scan_json = __webpack_require__(42788);
// EXTERNAL MODULE: ./build/reports/lists/render-list.js + 3 modules
var render_list = __webpack_require__(84158);
// EXTERNAL MODULE: ./build/reports/lists/reported.js
var reported = __webpack_require__(53666);
// EXTERNAL MODULE: ./build/reports/sarif/sarif.js + 2 modules
var sarif = __webpack_require__(95030);
// EXTERNAL MODULE: ./build/reports/sarif/sarif-input.js
var sarif_input = __webpack_require__(80425);
// EXTERNAL MODULE: ./build/reports/terminal.js + 1 modules
var terminal = __webpack_require__(30501);
// EXTERNAL MODULE: ./build/review/scan.js + 1 modules
var scan = __webpack_require__(60080);
// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/suppressions/suppression-comment.js
var suppression_comment = __webpack_require__(59667);
;// CONCATENATED MODULE: ./build/rules/needed-rules.js


/** The rules that look at files of one kind where there are no others, for the kinds that are often alone. */
const loaders = {
    dockerfile: async () => (await Promise.all(/* import() */[__webpack_require__.e(1394), __webpack_require__.e(6723)]).then(__webpack_require__.bind(__webpack_require__, 56723))).dockerfileRules,
};
/**
 * The rules that may have something to say where exactly these files are judged: those of the kind that all have by their names, else all
 * rules. Why: to load all takes longer than to judge a Dockerfile. A comment of ours may name any rule, so that all have to be known.
 */
const neededRules = async (files) => {
    const kinds = new Set(files.flatMap(({ path }) => (0,classify/* kindsByName */.wE)(path)));
    const [kind] = kinds;
    const load = kind !== undefined && kinds.size === 1 && !files.some(namesRules) ? loaders[kind] : undefined;
    return load ? load() : (await Promise.all(/* import() */[__webpack_require__.e(1394), __webpack_require__.e(6908), __webpack_require__.e(7557)]).then(__webpack_require__.bind(__webpack_require__, 7557))).allRules;
};
const namesRules = ({ text }) => text?.includes(suppression_comment/* commentMarker */.Ql) === true;

// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/cli/frugal-heap.js


/** What the young generation may take, in bytes: both of its halves. Of it V8 lets 128 MB live. */
const youngBytes = 8 << 20;
/** By how much V8 lets the young generation grow at once: the first time from 2 MB to `youngBytes`. */
const firstGrowth = '--semi-space-growth-factor=4';
const noGrowth = '--semi-space-growth-factor=1';
/**
 * Makes the garbage collector clean up early. Why: a scan forgets the syntax trees of each batch, yet V8 lets what is forgotten grow to ten
 * times of what lives before it looks: 370 MB in place of 144 MB for 1,127 Dockerfiles, of which 31 MB live.
 */
const keepHeapSmall = () => {
    setFlagsFromString(firstGrowth);
    setFlagsFromString(tightHeap);
};
/**
 * Lets the young generation grow no more once it is as large as it may be. To be asked now and then: V8 takes no bound from a running program. Why
 * it grows at all: where it has 2 MB, nearly all that a file needs is moved twice before it is forgotten.
 */
const boundYoungGeneration = () => {
    const young = (0,external_node_v8_.getHeapSpaceStatistics)().find(({ space_name: name }) => name === 'new_space');
    if (young !== undefined && young.space_size >= youngBytes)
        (0,external_node_v8_.setFlagsFromString)(noGrowth);
};
/** Lets the heap grow as at first: V8 does not take what it compiled after a large review had tightened it (`src/engine/heap-bound.ts`). */
const loosenHeap = () => setFlagsFromString('--heap-growing-percent=0');
/** Does something under the flags of `keepHeapSmall`, by which V8 tells whether it may take what was compiled before. */
const asAtFirst = (work) => {
    setFlagsFromString(firstGrowth);
    try {
        return work();
    }
    finally {
        boundYoungGeneration();
    }
};

// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/cli/local-files.js + 1 modules
var local_files = __webpack_require__(37338);
// EXTERNAL MODULE: ./build/cli/system-clock.js
var system_clock = __webpack_require__(58318);
// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/cli/commands/scan.js





















/** `tidewaiter scan`: judges files as they stand. Exit code 1 only with `--fail-on`. */
const scan_scan = async (request) => {
    const { texts, review, ports } = await readPaths(request, boundYoungGeneration);
    const found = await (0,scan/* scanFiles */.Tu)(texts, review, ports);
    const { result, words } = request.baseline === undefined ? { result: found, words: '' } : await leaveOutKnown(found, request.baseline);
    await (0,write_result/* writeResult */.Z)(request, paint => render(request, result, paint));
    if (words !== '')
        await (0,terminal_output/* writeProblem */.bi)(words);
    refuseUnjudged(request, result);
    if (request.failOn === undefined)
        return 0;
    const failOn = request.failOn;
    const incomplete = result.notifications.some(notification => notification.level === 'error');
    return incomplete || result.findings.some(finding => (0,considered/* meets */.D)(finding.severity, failOn)) ? 1 : 0;
};
/**
 * Throws `UsageError` where there is nothing of which a result could tell: a file that was named could not be read, or none of what may be ours; with
 * `--fail-on` also where nothing is ours. What could not be read is told in the result, with its reason.
 */
const refuseUnjudged = ({ operands, failOn }, { coverage: { entries } }) => {
    const named = new Set(operands);
    const unread = entries.filter(entry => entry.status === 'not-evaluated');
    const missed = unread
        .filter(({ path }) => named.has(path))
        .map(({ path, reason }) => `"${path}" could not be judged. ${(0,reports_escape/* plainLine */.h0)(reason)}`);
    if (missed.length > 0)
        throw new usage_error/* UsageError */.e(`${missed.join(' ')} Name files that can be read, not links to them.`);
    const isNothingJudged = entries.every(({ status }) => status === 'not-ours' || status === 'not-evaluated');
    if (!isNothingJudged || (unread.length === 0 && failOn === undefined))
        return;
    const where = operands.map(path => `"${path}"`).join(', ');
    throw new usage_error/* UsageError */.e(unread.length > 0
        ? `No file under ${where} could be judged: ${(0,counted_noun/* countOf */.p)(unread.length, 'file')} could not be read. Name files that can be, not links to them.`
        : `Nothing under ${where} is a file that can be judged, so nothing can pass.`);
};
/** Loaded only where a baseline is named. */
const leaveOutKnown = async (found, path) => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2908)]).then(__webpack_require__.bind(__webpack_require__, 92908))).applyBaseline(found, path);
/** Reads the paths of a request; `onRead` is called after each file. */
const readPaths = async (request, onRead = () => undefined) => {
    const progress = new terminal_output/* Progress */.ke('Reading');
    const { operands, unsaved } = request.stdinFilename === undefined ? { operands: request.operands } : standardInput(request.stdinFilename);
    const shown = (done, all) => {
        progress.update(done, all);
        onRead();
    };
    const reader = local_files/* LocalFiles */.h.open({ operands, exclude: request.exclude }, shown, unsaved);
    const { policy } = await (0,load_policy/* loadLocalPolicy */.Ii)(request);
    const texts = reader.readAll(new Set(operands));
    progress.end();
    if (reader.ignored > 0)
        await (0,terminal_output/* writeProblem */.bi)(`${(0,counted_noun/* countOf */.p)(reader.ignored, 'file')} that git ignores left out. Name a file to have it judged.\n`);
    const rules = await neededRules([...texts].map(([path, read]) => ({ path, ...(read.state === 'text' && { text: read.text }) })));
    return { texts, review: { policy, rules, version: version/* version */.r }, ports: { reader, clock: system_clock/* systemClock */.m, repository: reader.repository() } };
};
/** The text of standard input, as a file of a name. */
const standardInput = (name) => ({
    operands: [name],
    unsaved: new Map([[name, (0,external_node_fs_.readFileSync)(process.stdin.fd)]]),
});
const render = async (request, result, paint) => {
    switch (request.format) {
        case 'text':
            return (0,terminal_output/* forTerminal */.Qf)((0,terminal/* renderScanText */.Jd)(result, paint), request.output);
        case 'json':
            return (0,reports_escape/* jsonPieces */.Mx)((0,scan_json/* renderScanJson */.C$)(result));
        case 'sarif':
            return (0,reports_escape/* jsonLine */.rF)((0,sarif/* renderSarif */.W)((0,sarif_input/* sarifOfScan */.k)(result, version/* version */.r)).payload);
        case 'github':
            return (0,annotations/* renderScanAnnotations */.yf)(result)
                .payload.map(annotation => `${(0,annotations/* annotationCommand */.jx)(annotation)}\n`)
                .join('');
        case 'html':
            return (await Promise.all(/* import() */[__webpack_require__.e(2586), __webpack_require__.e(3831), __webpack_require__.e(5290)]).then(__webpack_require__.bind(__webpack_require__, 55290))).renderScanPage(result, request.operands, version/* version */.r);
        case 'oscal':
            // Refused when the command line was read.
            return '';
        default:
            return render_list/* renderList */.p[request.format]((0,reported/* reportedOfScan */.M)(result));
    }
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