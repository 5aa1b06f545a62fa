"use strict";
exports.id = 507;
exports.ids = [507];
exports.modules = {

/***/ 88944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ basePath)
/* harmony export */ });
/** Where a changed file's base text stands. A copy has none of its own: the file that it was copied from is still there. */
const basePath = ({ path, previousPath, status }) => (status === 'renamed' ? (previousPath ?? path) : path);


/***/ }),

/***/ 81077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPaths: () => (/* binding */ readPaths),
  scan: () => (/* binding */ scan_scan)
});

// EXTERNAL MODULE: ./build/reports/check-run/annotations.js + 1 modules
var annotations = __webpack_require__(40727);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/reports/sarif/sarif.js + 1 modules
var sarif = __webpack_require__(78224);
// EXTERNAL MODULE: ./build/reports/sarif/sarif-input.js
var sarif_input = __webpack_require__(80425);
// EXTERNAL MODULE: ./build/reports/scan-json.js
var scan_json = __webpack_require__(69017);
// EXTERNAL MODULE: ./build/reports/terminal.js + 4 modules
var terminal = __webpack_require__(44793);
// EXTERNAL MODULE: ./build/review/scan.js
var scan = __webpack_require__(29975);
// EXTERNAL MODULE: ./build/rules/catalog.js + 182 modules
var catalog = __webpack_require__(43888);
// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/artifacts/classify.js + 1 modules
var classify = __webpack_require__(67456);
// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
;// CONCATENATED MODULE: ./build/cli/local-files.js





/** Folders that hold no files of the project's own. */
const skippedFolders = new Set(['.git', '.hg', '.svn', 'node_modules']);
/** A scan lists at most this many files. */
const maxListedFiles = 200_000;
/** Paths as reports name them. A backslash is a letter of a name wherever it does not part folders. */
const toSlashes = (path) => (external_node_path_.sep === '/' ? path : path.replaceAll(external_node_path_.sep, '/'));
/**
 * Reads one file. Symbolic links are not followed: they may point anywhere. Why synchronous here and below: a command line has nothing
 * else to do meanwhile, and starting the thread pool costs more than reading a change's files.
 */
const readText = (path) => {
    const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (!status)
        return { state: 'absent' };
    if (status.isSymbolicLink())
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link, which is not followed.' };
    if (!status.isFile())
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is no regular file.' };
    if (status.size > decode_text/* maxFileBytes */.eV)
        return { state: 'unreadable', code: 'too-large', reason: decode_text/* tooLargeReason */.Ap };
    try {
        return (0,decode_text/* decodeText */.g7)((0,external_node_fs_.readFileSync)(path));
    }
    catch (error) {
        return {
            state: 'unreadable',
            code: 'unreadable',
            reason: `The file can't be read: ${error instanceof Error ? error.message : 'unknown error'}.`,
        };
    }
};
const readTexts = (paths, onRead) => {
    const texts = new Map();
    for (const path of paths) {
        texts.set(path, readText(path));
        onRead(texts.size);
    }
    return texts;
};
/** Files of the working folder, by path as given on the command line. */
class LocalFiles {
    #listed;
    #onRead;
    constructor(listed, onRead) {
        this.#listed = listed;
        this.#onRead = onRead;
    }
    /** Lists the files under the given paths. Throws `UsageError` when one does not exist. */
    static open(paths, onRead = () => undefined) {
        const listed = [];
        for (const path of paths) {
            const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
            if (!status)
                throw new usage_error/* UsageError */.e(`"${path}" does not exist.`);
            if (status.isDirectory())
                listFolder(path, listed);
            else
                listed.push(toSlashes(path));
        }
        return new LocalFiles([...new Set(listed)], onRead);
    }
    /** Texts of all listed files that may be ours by name. A file named explicitly is always among them. */
    readAll(explicit) {
        const wanted = this.#listed.filter(path => explicit.has(path) || (0,classify/* mayBeOurs */.UN)(path));
        return readTexts(wanted, done => this.#onRead(done, wanted.length));
    }
    /** A scan has no change. */
    readChanges() {
        return Promise.resolve({ base: '', head: '', files: [], complete: true });
    }
    readChangedFiles() {
        return Promise.resolve({ base: new Map(), head: new Map() });
    }
    readFiles(_side, paths) {
        return Promise.resolve(readTexts(paths, () => undefined));
    }
    /** Links are told where they are read. */
    listSpecial() {
        return Promise.resolve({ links: new Map(), submodules: new Set() });
    }
    listFiles() {
        return Promise.resolve(this.#listed);
    }
}
const listFolder = (folder, listed, top = folder) => {
    for (const entry of entriesOf(folder)) {
        const path = toSlashes(folder === '.' ? entry.name : (0,external_node_path_.join)(folder, entry.name));
        if (entry.isDirectory()) {
            if (!skippedFolders.has(entry.name))
                listFolder(path, listed, top);
        }
        else if (entry.isFile() || (entry.isSymbolicLink() && !isInside(path, top)))
            listed.push(path);
        if (listed.length > maxListedFiles)
            throw new usage_error/* UsageError */.e(`More than ${maxListedFiles} files under "${folder}". Name smaller folders.`);
    }
};
const entriesOf = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`"${folder}" can't be listed: ${error instanceof Error ? error.message : 'unknown error'}.`);
    }
};
/** True for a link to something under the scanned folder: what it points to is listed itself. Links that lead out, or nowhere, are told. */
const isInside = (link, top) => {
    try {
        return (0,external_node_fs_.realpathSync)(link).startsWith((0,external_node_fs_.realpathSync)(top) + external_node_path_.sep);
    }
    catch {
        return false;
    }
};

// EXTERNAL MODULE: ./build/cli/system-clock.js
var system_clock = __webpack_require__(58318);
// EXTERNAL MODULE: ./build/cli/terminal-output.js
var terminal_output = __webpack_require__(57244);
;// CONCATENATED MODULE: ./build/cli/scan.js














/** `tidewaiter scan`: judges files as they stand. Exit code 1 only with `--fail-on`. */
const scan_scan = async (request) => {
    const { texts, review, ports } = await readPaths(request);
    const result = await (0,scan/* scanFiles */.k)(texts, review, ports);
    await (0,terminal_output/* writeOutput */.zh)(render(request, result));
    if (request.failOn === undefined)
        return 0;
    const failOn = request.failOn;
    const incomplete = result.notifications.some(notification => notification.level === 'error');
    return incomplete || result.findings.some(finding => (0,considered/* meets */.D)(finding.severity, failOn)) ? 1 : 0;
};
/** Reads the paths of a request. */
const readPaths = async (request) => {
    const progress = new terminal_output/* Progress */.ke('Reading');
    const reader = LocalFiles.open(request.operands, (done, all) => progress.update(done, all));
    const policy = await (0,load_policy/* loadPolicy */.tb)(request, (0,load_policy/* localPolicy */.qH)());
    const texts = reader.readAll(new Set(request.operands));
    progress.end();
    return { texts, review: { policy, rules: catalog/* allRules */.V, version: version/* version */.r }, ports: { reader, clock: system_clock/* systemClock */.m } };
};
const render = (request, result) => {
    switch (request.format) {
        case 'text':
            return (0,terminal/* renderScanText */.Jd)(result, (0,terminal_output/* terminalPaint */.zc)());
        case 'json':
            return (0,reports_escape/* jsonLine */.rF)((0,scan_json/* renderScanJson */.C$)(result));
        case 'sarif':
            return (0,reports_escape/* jsonLine */.rF)((0,sarif/* renderSarif */.W)((0,sarif_input/* sarifOfScan */.k)(result, version/* version */.r)).payload);
        case 'github':
            return (0,annotations/* renderScanAnnotations */.yf)(result)
                .payload.map(annotation => `${(0,annotations/* annotationCommand */.jx)(annotation)}\n`)
                .join('');
    }
};


/***/ }),

/***/ 73503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ tooLargeReason),
/* harmony export */   eV: () => (/* binding */ maxFileBytes),
/* harmony export */   g7: () => (/* binding */ decodeText)
/* harmony export */ });
/** Files over this size are not read: bundles of all manifests of a large project have some megabytes. */
const maxFileBytes = 8 << 20;
/** Why a file over that size is not read, and what to do. */
const tooLargeReason = 'The file is over 8 MiB, more than is read. Split it, or take it off the review with "ignore-paths".';
/** Bytes to text. UTF-8 only; a byte-order mark stays in the text, so that offsets are those of the file. */
const decodeText = (bytes) => {
    if (bytes.length > maxFileBytes) {
        return { state: 'unreadable', code: 'too-large', reason: tooLargeReason };
    }
    try {
        return { state: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { state: 'unreadable', code: 'encoding', reason: 'The file is not valid UTF-8. Save it as UTF-8.' };
    }
};


/***/ }),

/***/ 29975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ fixFiles),
/* harmony export */   k: () => (/* binding */ scanFiles)
/* harmony export */ });
/* harmony import */ var _verdict_considered_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86319);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1482);
/* harmony import */ var _judge_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31074);
/* harmony import */ var _object_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74496);
/* harmony import */ var _read_read_followed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31757);
/* harmony import */ var _read_snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11989);
/* harmony import */ var _read_surroundings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60157);







const judgeFiles = async (texts, { policy, rules }, { reader, clock }) => {
    // What Compose files name is read as well; what can't be followed was so before, and is told by the review that brings it in.
    const nothing = { texts: new Map(), kinds: new Map() };
    const sides = { reader, changes: [], isIgnored: () => false, unchanged: [] };
    const { snapshot, companions } = (await (0,_read_read_followed_js__WEBPACK_IMPORTED_MODULE_4__/* .readFollowed */ .p)(sides, { base: nothing, head: { texts, kinds: new Map() } })).head;
    const artifacts = [...snapshot.artifacts.values()];
    const tracked = await reader.listFiles('head');
    const side = { snapshot, artifacts, companions, ...(await (0,_read_surroundings_js__WEBPACK_IMPORTED_MODULE_6__/* .readSurroundings */ .S)(reader, 'head', artifacts, tracked)) };
    const judgement = { rules: (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .activeRules */ .I)(rules, policy), known: rules.map(rule => rule.meta), policy, today: clock.today() };
    const objectSet = (0,_object_set_js__WEBPACK_IMPORTED_MODULE_3__/* .joinObjects */ .F)(artifacts, snapshot.ledger, (0,_read_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .readSnapshot */ .RA)(new Map(), new Map()), { texts: new Map(), complete: true });
    return { side, judged: (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeSide */ .F)(artifacts, objectSet, { ...judgement, facts: (0,_judge_change_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(side, judgement) }), judgement };
};
/** Whether a finding is one of those that a scan reports. */
const countsFor = ({ thresholds }) => (finding) => !finding.suppression && (0,_verdict_considered_js__WEBPACK_IMPORTED_MODULE_0__/* .meets */ .D)(finding.severity, thresholds.report);
/** Judges files as they stand. The set of manifests is what was given, so a Service without a workload in it is reported. */
const scanFiles = async (texts, request, ports) => {
    const { side, judged, judgement } = await judgeFiles(texts, request, ports);
    const { snapshot } = side;
    const counts = countsFor(request.policy);
    const results = (0,_judge_change_js__WEBPACK_IMPORTED_MODULE_2__/* .proveSide */ .Ox)(side, judged.findings, counts, 'groups', judgement);
    const proven = judged.findings.map(finding => results.get(finding) ?? finding);
    return {
        findings: proven.filter(counts),
        suppressed: proven.filter(finding => finding.suppression),
        notifications: [...snapshot.notifications, ...judged.notifications],
        coverage: { entries: [...snapshot.ledger.values()], listComplete: true },
        files: snapshot.files,
        rules: new Map(judgement.rules.map(({ rule }) => [rule.meta.id, rule.meta])),
    };
};
/** One round of fixes for files as they stand: of the findings that a scan reports, those that are wanted and go together. */
const fixFiles = async (texts, request, ports, isWanted) => {
    const { side, judged, judgement } = await judgeFiles(texts, request, ports);
    const counts = countsFor(request.policy);
    const fixed = (0,_judge_change_js__WEBPACK_IMPORTED_MODULE_2__/* .fixSide */ .vw)(side, judged.findings, finding => counts(finding) && isWanted(finding), judgement);
    return [...fixed].flatMap(([path, one]) => {
        const file = side.snapshot.files.get(path);
        return file ? [{ file, ...one }] : [];
    });
};


/***/ })

};
;