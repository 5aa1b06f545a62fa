"use strict";
exports.id = 8870;
exports.ids = [8870];
exports.modules = {

/***/ 68870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPaths: () => (/* binding */ readPaths),
  refuseUnjudged: () => (/* binding */ refuseUnjudged),
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
// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
// EXTERNAL MODULE: ./build/review/scan.js
var scan = __webpack_require__(29975);
// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/suppressions/suppression-comment.js
var suppression_comment = __webpack_require__(59667);
;// CONCATENATED MODULE: ./build/rules/needed-rules.js


/** The rules that look at files of one kind where there are no others, for the kinds that are often alone. */
const loaders = {
    dockerfile: async () => (await Promise.all(/* import() */[__webpack_require__.e(3568), __webpack_require__.e(6723)]).then(__webpack_require__.bind(__webpack_require__, 56723))).dockerfileRules,
};
/** The kind that all of some files have by their names; undefined where they have several. */
const onlyKind = (paths) => {
    const kinds = new Set([...paths].flatMap(path => (0,classify/* kindsByName */.wE)(path)));
    const [kind] = kinds;
    return kinds.size === 1 ? kind : undefined;
};
/**
 * The rules that may have something to say where exactly these files are judged: those of the kind that all have by their names, else all
 * rules. Why: to load all takes longer than to judge a Dockerfile. A comment of ours may name any rule, so that all have to be known.
 */
const neededRules = async (files) => {
    const kind = onlyKind(files.map(({ path }) => path));
    const load = kind !== undefined && !files.some(namesRules) ? loaders[kind] : undefined;
    return load ? load() : (await Promise.all(/* import() */[__webpack_require__.e(3568), __webpack_require__.e(6908), __webpack_require__.e(6415)]).then(__webpack_require__.bind(__webpack_require__, 66415))).allRules;
};
const namesRules = ({ text }) => text?.includes(suppression_comment/* commentMarker */.Ql) === true;

// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/verdict/coverage.js
var coverage = __webpack_require__(18915);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/cli/local-files.js + 1 modules
var local_files = __webpack_require__(60016);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/cli/start/frugal-heap.js


/** What the young generation may take, in bytes: both of its halves. Of it V8 lets 128 MB live. */
const youngBytes = 8 << 20;
/** By how much V8 lets the young generation grow at once: the first time from 2 MB to `youngBytes`. */
const firstGrowth = '--semi-space-growth-factor=4';
const noGrowth = '--semi-space-growth-factor=1';
/** The flag by which V8 looks for what lives at once, and not little by little beside the program, which goes on forgetting meanwhile. */
const lookAtOnce = '--no-incremental-marking';
/**
 * Makes the garbage collector clean up early, and at once. Why: a scan forgets the syntax trees of each batch, yet V8 lets what is forgotten grow to ten
 * times of what lives before it looks: 370 MB in place of 144 MB for 1,127 Dockerfiles, of which 31 MB live. Nobody waits for an answer in between.
 */
const keepHeapSmall = () => {
    setFlagsFromString(firstGrowth);
    setFlagsFromString(lookAtOnce);
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

// EXTERNAL MODULE: ./build/cli/system-clock.js
var system_clock = __webpack_require__(58318);
// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/cli/unread-files.js
var unread_files = __webpack_require__(40545);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/cli/commands/scan.js
























/** `tidewaiter scan`: judges files as they stand. Exit code 1 only with `--fail-on`. */
const scan_scan = async (request) => {
    const { texts, review, ports } = await readPaths(request, boundYoungGeneration);
    const found = await (0,scan/* scanFiles */.T)(texts, review, ports);
    const { result, words } = request.baseline === undefined ? { result: found, words: '' } : await leaveOutKnown(found, request.baseline);
    await (0,write_result/* writeResult */.Z)(request, paint => render(request, result, paint));
    await (0,terminal_output/* writeProblem */.bi)(`${words}${strangerWords(request, result)}`);
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
    const unread = (0,coverage/* unreadFiles */.j)(entries);
    (0,unread_files/* refuseUnread */.C)(operands, unread);
    const isNothingJudged = entries.every(({ status }) => unjudged.has(status));
    const unrendered = entries.filter(({ status }) => status === 'not-rendered').length;
    if (!isNothingJudged || (unread.length + unrendered === 0 && failOn === undefined))
        return;
    const where = operands.map(path => `"${(0,reports_escape/* plainLine */.h0)(path)}"`).join(', ');
    if (unread.length + unrendered === 0)
        throw new usage_error/* UsageError */.e(`Nothing under ${where} is a file that can be judged, so nothing can pass.`);
    const reasons = [
        ...(unread.length > 0 ? [`${(0,counted_noun/* countOf */.p)(unread.length, 'file')} could not be read. Name files that can be, not links to them.`] : []),
        ...(unrendered > 0 ? [`${(0,counted_noun/* countOf */.p)(unrendered, 'file')} could not be rendered. Mend what is told of it.`] : []),
    ];
    throw new usage_error/* UsageError */.e(`No file under ${where} could be judged: ${reasons.join(' ')}`);
};
/** What became of files that nobody judged. */
const unjudged = new Set(['not-ours', 'not-evaluated', 'not-rendered']);
/** Files that were named and are of no kind that is judged, in a sentence: a count of none found would look as if they were well. */
const strangerWords = ({ operands }, { coverage: { entries } }) => {
    const named = new Set(operands);
    const [first, ...others] = entries.filter(({ path, status }) => status === 'not-ours' && named.has(path));
    if (first === undefined)
        return '';
    const more = others.length === 0 ? ' is' : ` and ${(0,counted_noun/* countOf */.p)(others.length, 'more named file')} are`;
    return `"${(0,reports_escape/* plainLine */.h0)(first.path)}"${more} of no kind that is judged, by name and content.\n`;
};
/** Loaded only where a baseline is named. */
const leaveOutKnown = async (found, path) => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2908)]).then(__webpack_require__.bind(__webpack_require__, 92908))).applyBaseline(found, path);
/** Reads the paths of a request; `onRead` is called after each file. */
const readPaths = async (request, onRead = () => undefined) => {
    const progress = new terminal_output/* Progress */.ke('Reading', 'file');
    const { operands, unsaved } = request.stdinFilename === undefined ? { operands: request.operands } : await standardInput(request.stdinFilename);
    const shown = (done, all) => {
        progress.update(done, all);
        onRead();
    };
    const reader = local_files/* LocalFiles */.h.open({ operands, exclude: request.exclude }, shown, unsaved);
    const { policy } = await (0,load_policy/* loadLocalPolicy */.Ii)(request, reader.root);
    const texts = reader.readAll(new Set(operands));
    progress.end();
    const judging = new terminal_output/* Progress */.ke('Judging', 'file');
    const onJudged = (done, all) => (done < all ? judging.update(done, all) : judging.end());
    if (reader.ignored > 0)
        await (0,terminal_output/* writeProblem */.bi)(`${(0,counted_noun/* countOf */.p)(reader.ignored, 'file')} that git ignores left out. Name a file to have it judged.\n`);
    for (const glob of reader.needless)
        await (0,terminal_output/* writeProblem */.bi)(`--exclude "${(0,reports_escape/* plainLine */.h0)(glob)}" leaves out nothing: no file fits it, from the working folder or from the root of the repository.\n`);
    const rules = await neededRules([...texts].map(([path, read]) => ({ path, ...(read.state === 'text' && { text: read.text }) })));
    const beside = unsaved === undefined ? await judgingBeside(texts, reader.root) : undefined;
    const ports = { reader, clock: system_clock/* systemClock */.m, repository: reader.repository(), onJudged, ...(beside && { judgeBeside: beside }) };
    return { texts, review: { policy, rules, version: version/* version */.r }, ports };
};
/** Fewer files are judged before code that another thread has just loaded is fast. */
const leastFilesBeside = 1_000;
/**
 * How batches are judged by several threads, where that pays: not of Dockerfiles alone, of which the rules are loaded and a thousand judged in little
 * time and memory.
 */
const judgingBeside = async (texts, root) => {
    const [, program] = process.argv;
    if (program === undefined || texts.size < leastFilesBeside || onlyKind(texts.keys()) === 'dockerfile')
        return undefined;
    // The program of a single executable lies in no file that a thread could run.
    if (process.getBuiltinModule('node:sea').isSea())
        return undefined;
    const { judgeBeside, threadsBeside } = await __webpack_require__.e(/* import() */ 7788).then(__webpack_require__.bind(__webpack_require__, 47788));
    const threads = threadsBeside();
    return threads === 0 ? undefined : shared => judgeBeside(shared, { program, threads, today: system_clock/* systemClock */.m.today(), root });
};
/** The text of standard input, as a file of a name. */
const standardInput = async (name) => ({
    operands: [name],
    unsaved: new Map([[name, await readInput()]]),
});
/** All of standard input, or more of it than a file may have. Why as it comes: one that does not wait gives an error to who asks too early. */
const readInput = async () => {
    const pieces = [];
    let length = 0;
    try {
        // A folder reads as if there was nothing.
        if ((0,external_node_fs_.fstatSync)(process.stdin.fd).isDirectory())
            throw new Error('it is a folder');
        for await (const piece of process.stdin) {
            pieces.push(piece);
            length += piece.length;
            if (length > decode_text/* maxFileBytes */.eV)
                break;
        }
    }
    catch (error) {
        const reason = error instanceof Error ? (0,reports_escape/* plainLine */.h0)(error.message) : 'unknown error';
        throw new usage_error/* UsageError */.e(`Standard input can't be read: ${reason}. Give it a text: tidewaiter scan --stdin-filename NAME - < FILE`);
    }
    return Buffer.concat(pieces);
};
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

/***/ 40545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ refuseUnread),
/* harmony export */   X: () => (/* binding */ unreadWords)
/* harmony export */ });
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55408);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42010);



/** Throws `UsageError` where a file that was named could not be judged. */
const refuseUnread = (operands, unread) => {
    const named = new Set(operands);
    const missed = unread
        .filter(({ path }) => named.has(path))
        .map(({ path, reason }) => `"${path}" could not be judged. ${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(reason)}`);
    if (missed.length > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${missed.join(' ')} Name files that can be read, not links to them.`);
};
/** Files that are told of in such words; more are counted. */
const maxTold = 10;
/** What could not be judged of what was not named one by one, a line for each; empty where there is nothing. */
const unreadWords = (operands, unread) => {
    const named = new Set(operands);
    const others = unread.filter(({ path }) => !named.has(path));
    const lines = others.slice(0, maxTold).map(({ path, reason }) => (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`"${path}" could not be judged. ${reason}`));
    const more = others.length > maxTold ? [`And ${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(others.length - maxTold, 'more file')} could not be judged.`] : [];
    return [...lines, ...more].map(line => `${line}\n`).join('');
};


/***/ }),

/***/ 18915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ unreadFiles)
/* harmony export */ });
/** Those of some files of which nothing could be judged. */
const unreadFiles = (entries) => entries.filter(entry => entry.status === 'not-evaluated');


/***/ })

};
;