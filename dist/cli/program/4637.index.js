"use strict";
exports.id = 4637;
exports.ids = [4637];
exports.modules = {

/***/ 88944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jp: () => (/* binding */ basePath),
/* harmony export */   hf: () => (/* binding */ pathsAtBase),
/* harmony export */   oi: () => (/* binding */ isNewPath)
/* harmony export */ });
/** Where a changed file's base text stands. A copy has none of its own: the file that it was copied from is still there. */
const basePath = ({ path, previousPath, status }) => (status === 'renamed' ? (previousPath ?? path) : path);
/** All paths of the base, from those of the head: a list of both would cost a request more. */
const pathsAtBase = (head, { files }) => {
    const paths = new Set(head);
    for (const file of files) {
        if (file.status !== 'modified')
            paths.delete(file.path);
        if (file.status === 'removed' || file.status === 'renamed')
            paths.add(basePath(file));
    }
    return [...paths];
};
/** True for a file that the change puts where it was not: written, moved or copied. */
const isNewPath = ({ status }) => status === 'added' || status === 'renamed' || status === 'copied';


/***/ }),

/***/ 58318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The machine's date. */
const systemClock = { today: () => new Date().toISOString().slice(0, 10) };


/***/ }),

/***/ 73503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ tooLargeReason),
/* harmony export */   Vl: () => (/* binding */ notItsText),
/* harmony export */   eV: () => (/* binding */ maxFileBytes),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   j7: () => (/* binding */ boundedBytes)
/* harmony export */ });
/** Files over this size are not read: bundles of all manifests of a large project have some megabytes. */
const maxFileBytes = 8 << 20;
/** Why a file over that size is not read, and what to do. */
const tooLargeReason = 'The file is over 8 MiB, more than is read. Split it, or take it off the review with "ignore-paths".';
/** Bytes, unless they are too many. */
const boundedBytes = (bytes) => bytes.length > maxFileBytes ? { state: 'unreadable', code: 'too-large', reason: tooLargeReason } : { state: 'bytes', bytes };
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
/** The first line of a pointer, which lies in a commit in place of a file that Git LFS keeps elsewhere. Source: Git LFS specification, "The Pointer". */
const pointerLine = /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/u;
/** Why a text is none of the file's own; undefined for one that is. */
const notItsText = (text) => {
    if (pointerLine.test(text))
        return 'The file is a pointer of Git LFS: what stands in its place when it is checked out is not in the repository. Commit the file itself, or take it off the review with "ignore-paths".';
    return text.includes('\0')
        ? 'The file holds NUL characters, so it is not text. Commit it as UTF-8 text or take it off the review with "ignore-paths".'
        : undefined;
};


/***/ }),

/***/ 79631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withoutHeard)
/* harmony export */ });
/* harmony import */ var _text_range_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56626);

/** Notifications without those that call a comment unused by which something that is deployed of its file is silenced, or will be once it is merged. */
const withoutHeard = (notifications, findings) => {
    const heard = Map.groupBy([...findings].flatMap(({ suppression, pendingSuppression }) => (suppression ?? pendingSuppression)?.at ?? []), ({ path }) => path);
    return notifications.filter(({ code, path, range }) => code !== 'unused-suppression' || range === undefined || !(heard.get(path) ?? []).some(at => (0,_text_range_js__WEBPACK_IMPORTED_MODULE_0__/* .overlaps */ .$f)(at.range, range)));
};


/***/ }),

/***/ 43855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ PlainFindings)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22531);
/* harmony import */ var _text_range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56626);


/** What is said of which value of which subject, wherever in the file; undefined for what names no value. */
const saidIn = (path, { ruleId, messageId, facts, location: { subject } }, side) => facts?.value === undefined ? undefined : JSON.stringify([side, path, ruleId, messageId, subject, facts.value]);
const append = (found, key, plain) => {
    if (key === undefined)
        return;
    const known = found.get(key);
    if (known)
        known.push(plain);
    else
        found.set(key, [plain]);
};
/** What was found in the files themselves, by rule and line, and by what is said. */
class PlainFindings {
    #found = new Map();
    #said = new Map();
    #lineOf;
    constructor(lineOf) {
        this.#lineOf = lineOf;
    }
    /** `caused`: the change brings it in; of files as they stand, everything counts as such. */
    add(finding, side, caused) {
        const { ruleId, severity, location } = finding;
        const { path, range } = location;
        const plain = { severity, caused, range };
        append(this.#found, this.#keyOf(path, range.start, ruleId, side), plain);
        append(this.#said, saidIn(path, finding, side), plain);
    }
    /**
     * Whether the same is told of the lines that print it: as severe, and as brought in as what is rendered. In a text over several lines, of which rendering
     * knows only the whole, the same is told of a part.
     */
    tells(finding, printedAt, side, isNew) {
        const { ruleId, location, severity } = finding;
        const isAsBad = (plain) => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(plain.severity, severity) && (plain.caused || !isNew);
        return [...printedAt, { path: location.path, range: location.range }].some(({ path, range }) => {
            const found = this.#found.get(this.#keyOf(path, range.start, ruleId, side) ?? '') ?? [];
            const said = this.#said.get(saidIn(path, finding, side) ?? '') ?? [];
            return found.some(isAsBad) || said.some(plain => (0,_text_range_js__WEBPACK_IMPORTED_MODULE_1__/* .containsRange */ .DV)(range, plain.range) && isAsBad(plain));
        });
    }
    #keyOf(path, offset, ruleId, side) {
        const line = this.#lineOf(side, path, offset);
        return line === undefined ? undefined : `${side} ${line} ${ruleId} ${path}`;
    }
}


/***/ }),

/***/ 70579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wx: () => (/* binding */ BatchJudge),
  NC: () => (/* binding */ countJudged),
  iu: () => (/* binding */ countsFor),
  Sk: () => (/* binding */ judgeBatches),
  lG: () => (/* binding */ judgementOf),
  Nk: () => (/* binding */ metadataOf),
  hn: () => (/* binding */ planScan),
  Ab: () => (/* binding */ scanBatch),
  CB: () => (/* binding */ textsOf),
  Lm: () => (/* binding */ wantedOf),
  PY: () => (/* binding */ withoutSuperseded)
});

// EXTERNAL MODULE: ./build/artifacts/compose-name.js
var compose_name = __webpack_require__(41527);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/policy/glob.js
var glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/policy/waivers.js
var waivers = __webpack_require__(72503);
// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/artifacts/sops/kind.js
var kind = __webpack_require__(67661);
// EXTERNAL MODULE: ./build/units/compose-projects.js
var compose_projects = __webpack_require__(65470);
;// CONCATENATED MODULE: ./build/units/batches.js


/** Files of units that have nothing to do with others are taken together until there are so many. */
const leastFiles = 50;
const configurationsIn = ({ members }) => [...members].filter(kind/* isSopsConfiguration */.oB);
/**
 * Parts files into batches of whole units, in the order of the files: units that share files come together, and so do the files of each of
 * `together`. Files of no unit are batched as they come. A configuration of SOPS is for files of a whole repository: it comes again with each batch that has one.
 */
const batchesOf = (paths, units, together = []) => {
    const groups = new compose_projects/* Groups */.Z();
    for (const unit of [...units, ...together]) {
        const own = [...unit.members].filter(member => !(0,kind/* isSopsConfiguration */.oB)(member));
        for (const member of own)
            groups.join(own[0] ?? member, member);
    }
    const unitsOf = Map.groupBy(units, ({ members }) => groups.rootOf([...members][0] ?? ''));
    const batches = [];
    let open;
    for (const [root, own] of Map.groupBy(paths, path => groups.rootOf(path))) {
        if (open === undefined || open.paths.length >= leastFiles) {
            open = { paths: [], units: [] };
            batches.push(open);
        }
        for (const path of own)
            open.paths.push(path);
        for (const unit of unitsOf.get(root) ?? []) {
            open.units.push(unit);
            for (const path of configurationsIn(unit))
                if (!open.paths.includes(path))
                    open.paths.push(path);
        }
    }
    return batches;
};

// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/verdict/groups.js
var groups = __webpack_require__(43513);
// EXTERNAL MODULE: ./build/verdict/superseded.js
var verdict_superseded = __webpack_require__(48085);
// EXTERNAL MODULE: ./build/review/join-units.js + 1 modules
var join_units = __webpack_require__(85487);
// EXTERNAL MODULE: ./build/review/judge.js
var judge = __webpack_require__(63611);
// EXTERNAL MODULE: ./build/review/judge-change.js + 13 modules
var judge_change = __webpack_require__(84655);
// EXTERNAL MODULE: ./build/review/read/detours.js
var detours = __webpack_require__(18475);
// EXTERNAL MODULE: ./build/review/read/ignored.js
var read_ignored = __webpack_require__(59803);
// EXTERNAL MODULE: ./build/review/read/pointed-builds.js
var pointed_builds = __webpack_require__(49334);
// EXTERNAL MODULE: ./build/review/read/read-followed.js + 1 modules
var read_followed = __webpack_require__(71284);
// EXTERNAL MODULE: ./build/review/read/read-partners.js + 1 modules
var read_partners = __webpack_require__(69852);
// EXTERNAL MODULE: ./build/review/read/surroundings.js + 2 modules
var read_surroundings = __webpack_require__(54828);
;// CONCATENATED MODULE: ./build/review/scan-batches.js






















/** What all batches of a scan are judged by. */
const judgementOf = ({ policy, rules }, { clock }) => ({
    rules: (0,judge/* activeRules */.IW)(rules, policy),
    known: rules.map(rule => rule.meta),
    policy,
    today: clock.today(),
});
/** The texts that policy wants judged, and what is said of the others. */
const wantedOf = (texts, { ignorePaths }) => {
    if (ignorePaths.length === 0)
        return { wanted: texts, ignored: [] };
    const ignored = [...texts.keys()].flatMap(path => (0,read_ignored/* ignoredEntry */.j)(path, ignorePaths) ?? []);
    const unwanted = new Set(ignored.map(({ path }) => path));
    return { wanted: new Map([...texts].filter(([path]) => !unwanted.has(path))), ignored };
};
const planScan = async (texts, judgement, reader) => {
    const tracked = await reader.listFiles('head');
    const { units, together } = plansOf(texts, (0,join_units/* partnerNeeds */.U_)(judgement.rules));
    const stages = await (0,pointed_builds/* builtStages */.uC)(texts, reader, tracked ?? []);
    return { batches: batchesOf([...texts.keys()], units, together), stages, tracked };
};
/** Judges batches of a plan. */
class BatchJudge {
    #plan;
    #judgement;
    #reader;
    #needs;
    #known;
    constructor(plan, judgement, reader) {
        this.#plan = plan;
        this.#judgement = judgement;
        this.#reader = reader;
        this.#needs = (0,join_units/* partnerNeeds */.U_)(judgement.rules);
        this.#known = plan.tracked && new Set(plan.tracked);
    }
    /** Reads and judges the files of a batch, but not those that are `seen` already; those that it judges are seen then. */
    async judge({ paths, units: planned }, texts, seen = new Set()) {
        // What Compose files name is read as well; what can't be followed was so before, and is told by the review that brings it in.
        const nothing = { texts: new Map(), kinds: new Map() };
        const { ignorePaths } = this.#judgement.policy;
        const isIgnored = (path) => (0,glob/* matchesAnyGlob */.oy)(path, ignorePaths);
        const sides = { reader: this.#reader, changes: [], isIgnored, detours: detours/* noDetours */.sj, unchanged: [] };
        const batch = textsOf(paths, texts);
        const own = { base: nothing, head: { texts: batch, kinds: new Map() } };
        const { snapshot, companions } = (await (0,read_followed/* readFollowed */.p)(sides, own, {}, { base: new Map(), head: this.#plan.stages })).head;
        const artifacts = [...snapshot.artifacts.values()].filter(({ file }) => !seen.has(file.path) && !isIgnored(file.path));
        for (const { file } of artifacts)
            seen.add(file.path);
        const surroundings = await (0,read_surroundings/* readSurroundings */.S)(this.#reader, 'head', artifacts, this.#plan.tracked, this.#known);
        const side = { snapshot, artifacts, companions, ...surroundings };
        const files = (0,join_units/* joinedSide */.xx)(side);
        const needs = this.#needs;
        const joined = needs ? planned.map(plan => (0,join_units/* joinUnit */.$g)(plan, files, needs)) : [];
        const judgement = this.#judgement;
        const judged = (0,judge/* judgeBeforeWaivers */.QV)(artifacts, joined, { ...judgement, facts: (0,judge_change/* factsOf */.xS)(side, judgement) });
        const { findings } = (0,waivers/* markWaivers */.t)(judged.findings, judgement.policy, judgement.today);
        return { side, units: joined, findings, notifications: judged.notifications };
    }
}
/**
 * Reads and judges files batch by batch, each of whole units: when the next one is asked for, nothing is held of the syntax trees of the
 * last.
 */
async function* judgeBatches(texts, judgement, { reader, onJudged }) {
    const plan = await planScan(texts, judgement, reader);
    const judge = new BatchJudge(plan, judgement, reader);
    const seen = new Set();
    const onDone = countJudged(texts.size, onJudged);
    for (const batch of plan.batches) {
        yield await judge.judge(batch, texts, seen);
        onDone(batch);
    }
}
/** Judges a batch of a scan, and proves the fixes of what counts. `seen`: as for `BatchJudge`. */
const scanBatch = async (judge, batch, texts, judgement, seen) => {
    const { side, units, findings, notifications } = await judge.judge(batch, texts, seen);
    const counts = countsFor(judgement.policy);
    const shown = withoutSuperseded(findings.filter(counts), judgement.policy);
    const families = (0,groups/* familyGroups */.Ry)(shown.findings, (0,groups/* familiesOf */.m6)({ rules: metadataOf(judgement) }));
    const results = (0,judge_change/* proveSide */.Ox)(side, findings, counts, 'groups', judgement, units, families);
    return {
        findings: findings.map(finding => results.get(finding) ?? finding),
        notifications: { ofReading: side.snapshot.notifications, ofJudging: notifications },
        files: new Map([...side.snapshot.files].map(([path, { text }]) => [path, text])),
        entries: side.snapshot.ledger,
        judged: side.artifacts.map(({ file }) => file.path),
    };
};
/** Metadata of all rules that a scan runs; asked for each batch. */
const metadataOf = (0,once_for/* onceFor */.b)(({ rules }) => new Map(rules.map(({ rule }) => [rule.meta.id, rule.meta])));
/** The texts of some files. */
const textsOf = (paths, texts) => new Map(paths.flatMap(path => {
    const read = texts.get(path);
    return read ? [[path, read]] : [];
}));
/** Tells how many files are judged when a batch is. Why no more than all: a configuration of SOPS comes with more than one. */
const countJudged = (all, onJudged = () => undefined) => {
    let done = 0;
    return ({ paths }) => {
        done += paths.length;
        onJudged(Math.min(done, all), all);
    };
};
/** The units that rules look at, and files that are judged in one batch although they may be in no unit. */
const plansOf = (texts, needs) => {
    const telling = [...texts].flatMap(([path, read]) => read.state === 'text' && mayTell(path) ? [[path, (0,source_file/* sourceFile */.s)(path, read.text)]] : []);
    const paths = [...texts].flatMap(([path, { state }]) => (state === 'absent' ? [] : [path]));
    const together = (0,compose_projects/* composeUnits */._)(new Map(telling), new Set(paths));
    if (!needs)
        return { units: [], together };
    const textOf = (path) => {
        const read = texts.get(path);
        return read?.state === 'text' ? read.text : undefined;
    };
    return { units: (0,read_partners/* unitsIn */.rC)({ paths: paths.filter((0,read_partners/* mayBelong */.v$)(needs)), texts: new Map(telling) }, needs, textOf), together };
};
/** Files whose texts tell what belongs together. */
const mayTell = (path) => (0,kustomization/* isKustomization */.Sv)(path) || (0,compose_name/* isComposeName */.Y)((0,text_path/* fileNameOf */.bV)(path));
/** Whether a finding is one of those that a scan reports. */
const countsFor = ({ thresholds }) => (finding) => !finding.suppression && (0,considered/* meets */.D)(finding.severity, thresholds.report);
/** Findings, and apart from them those of which another one tells. */
const withoutSuperseded = (findings, policy) => {
    const worstFirst = findings.toSorted((a, b) => (0,severity/* compareSeverity */.zK)(a.severity, b.severity));
    const superseded = (0,verdict_superseded/* supersededFindings */.O)(worstFirst, (0,considered/* isAsStrictIn */.Lo)(policy));
    const needless = new Set(superseded.map(({ entry }) => entry));
    return { findings: findings.filter(finding => !needless.has(finding)), superseded };
};


/***/ }),

/***/ 89145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wc: () => (/* binding */ isTold),
  OE: () => (/* binding */ openScan),
  SB: () => (/* binding */ scanDeployed),
  c0: () => (/* binding */ valuesAlone)
});

// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/artifacts/unrendered/deploy-inputs.js
var deploy_inputs = __webpack_require__(78413);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
;// CONCATENATED MODULE: ./build/review/charts-of-values.js


/** Charts further up are not looked for. */
const maxFolders = 64;
/**
 * What given files of values belong to: the chart of their folder, or the nearest above. Nothing of such a file can be judged alone, so that
 * its chart is rendered though only the values were named.
 */
const chartsOfValues = ({ given, listPaths }) => {
    const values = [...given].filter(path => (0,deploy_inputs/* deployInputOf */.JP)(path) === 'values' && (0,text_path/* fileNameOf */.bV)(path).toLowerCase().includes('values'));
    if (values.length === 0)
        return { charts: new Set(), alone: [] };
    const paths = new Set(listPaths());
    const found = values.map(path => ({
        path,
        chart: (0,text_path/* foldersAbove */.Zv)(path, maxFolders)
            .map(folder => `${folder}Chart.yaml`)
            .find(chart => paths.has(chart)),
    }));
    return {
        charts: new Set(found.flatMap(({ chart }) => chart ?? [])),
        alone: found.flatMap(({ path, chart }) => (chart === undefined ? [path] : [])),
    };
};

;// CONCATENATED MODULE: ./build/review/standing-repository.js
/** A repository of which everything that it lists was given. */
const standingRepository = async (reader) => {
    const paths = (await reader.listFiles('head')) ?? [];
    return {
        given: new Set(paths),
        listPaths: () => paths,
        read: wanted => reader.readFiles('head', wanted),
        readBytes: wanted => reader.readBytes('head', wanted),
        shown: path => path,
    };
};

;// CONCATENATED MODULE: ./build/review/scan-deployed.js




/** What there is to render; undefined where nothing was given of a chart or a kustomization: then no renderer is loaded. */
const openScan = async (judgement, { reader, repository }) => {
    const own = repository ?? (await standingRepository(reader));
    const { charts } = chartsOfValues(own);
    if (charts.size === 0 && ![...own.given].some(path => (0,group_units/* isChartFile */.Jk)(path) || (0,kustomization/* isKustomization */.Sv)(path)))
        return undefined;
    const { RenderedScan } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(3292), __webpack_require__.e(7688), __webpack_require__.e(4738), __webpack_require__.e(5834), __webpack_require__.e(9019), __webpack_require__.e(6001), __webpack_require__.e(74), __webpack_require__.e(9483)]).then(__webpack_require__.bind(__webpack_require__, 44834));
    return { scan: await RenderedScan.open(own, judgement, charts), repository: own };
};
/** Renders and judges what is deployed, group by group; what was found in the files themselves is not told again. */
async function* scanDeployed(judgement, ports, counts, plain) {
    const opened = await openScan(judgement, ports);
    if (opened === undefined)
        return;
    const { scan, repository } = opened;
    for await (const group of scan.groups()) {
        const { told, failures, missing } = group.judge(counts);
        // Why: where only values of a chart were named, what is wrong with its templates is not asked.
        const isAsked = group.units.some(({ file }) => repository.given.has(file));
        const own = told.filter(one => (isAsked || repository.given.has(one.finding.location.path)) && !isTold(one, plain));
        const proven = group.prove(own.filter(({ finding }) => counts(finding)));
        const findings = own.map(one => proven.get(one) ?? one.finding);
        yield {
            told: findings,
            files: filesOf(findings, group),
            ...scan.remarksOn(group.units, failures, missing),
        };
    }
}
/**
 * What is to be said where nothing but values was given and no chart that they belong to is there: nothing was judged. Where more was given,
 * values of other people's charts are ordinary.
 */
const valuesAlone = async (texts, { reader, repository }) => {
    const own = repository ?? (await standingRepository(reader));
    const { alone } = chartsOfValues(own);
    if (alone.length === 0 || alone.length < texts.size)
        return [];
    return alone.map(path => ({
        code: 'not-rendered',
        level: 'warning',
        path,
        message: 'It holds values of a chart, and no chart lies in its folder or above: nothing was judged. Scan the chart that it is deployed with.',
    }));
};
/** Whether what is found in something rendered was found in the files that it is printed by. */
const isTold = ({ finding, printedAt }, plain) => plain.tells(finding, printedAt, 'head', true);
/** The files that findings and their fixes are in. */
const filesOf = (findings, { files }) => {
    const paths = findings.flatMap(({ location, related, fix }) => [location, ...related, ...(fix?.elsewhere ?? [])].map(({ path }) => path));
    return new Map([...new Set(paths)].flatMap(path => {
        const file = files.get(path);
        return file === undefined ? [] : [[path, file]];
    }));
};


/***/ }),

/***/ 29975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ scanFiles)
/* harmony export */ });
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36825);
/* harmony import */ var _engine_analyze_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54311);
/* harmony import */ var _policy_waivers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72503);
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73465);
/* harmony import */ var _rendered_heard_comments_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79631);
/* harmony import */ var _rendered_plain_findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43855);
/* harmony import */ var _scan_batches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70579);
/* harmony import */ var _scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89145);
/* harmony import */ var _shown_result_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61991);









/** What was found so far. */
class Found {
    findings = [];
    files = new Map();
    entries = new Map();
    plain = new _rendered_plain_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .PlainFindings */ .Z((_, path, offset) => this.files.get(path)?.lines.line(offset));
    #ofReading = [];
    #ofJudging = [];
    /** What was found in each file that was judged. */
    #byFile = new Map();
    get notifications() {
        return [...this.#ofReading, ...this.#ofJudging];
    }
    takeBatch({ findings, notifications, files, entries, judged }) {
        const own = this.#withoutRepeated(findings, judged);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(this.findings, own);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(this.#ofReading, notifications.ofReading);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(this.#ofJudging, notifications.ofJudging);
        for (const [path, text] of files)
            this.files.set(path, (0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_6__/* .sourceFile */ .s)(path, text));
        for (const finding of own)
            this.plain.add(finding, 'head', true);
        for (const [path, entry] of entries)
            if (entry.status !== 'not-ours' || !this.entries.has(path))
                this.entries.set(path, entry);
    }
    /** Why: of batches that are judged side by side, a file that one was not given and names is judged in both. */
    #withoutRepeated(findings, judged) {
        const known = new Set(judged.flatMap(path => this.#byFile.get(path) ?? []).map(wordsOf));
        const own = known.size === 0 ? findings : findings.filter(finding => !known.has(wordsOf(finding)));
        for (const path of judged)
            if (!this.#byFile.has(path))
                this.#byFile.set(path, []);
        for (const finding of own)
            this.#byFile.get(finding.location.path)?.push(finding);
        return own;
    }
    takeNotifications(notifications) {
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(this.#ofJudging, notifications);
    }
    takeDeployed({ told, files, notifications, entries }) {
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(this.findings, told);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(this.#ofJudging, notifications);
        for (const [path, file] of files)
            if (!this.files.has(path))
                this.files.set(path, file);
        for (const entry of entries)
            if (tellsMore(entry, this.entries.get(entry.path)))
                this.entries.set(entry.path, entry);
    }
}
/** What tells findings of one file apart. */
const wordsOf = ({ ruleId, message, location: { path, range, subject } }) => [ruleId, path, range.start, range.end, subject, message].join('\0');
/**
 * Judges files as they stand, by their paths in the repository, and what is deployed of the charts and kustomizations among them. A unit has what was
 * given of it, so a Service without a workload among that is reported. The result has the paths that people gave.
 */
const scanFiles = async (texts, request, ports) => {
    const judgement = (0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .judgementOf */ .lG)(request, ports);
    const counts = (0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .countsFor */ .iu)(request.policy);
    const { wanted, ignored } = (0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .wantedOf */ .Lm)(texts, request.policy);
    const found = new Found();
    for await (const batch of scannedBatches(wanted, judgement, ports))
        found.takeBatch(batch);
    for await (const group of (0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .scanDeployed */ .SB)(judgement, ports, counts, found.plain))
        found.takeDeployed(group);
    for (const entry of ignored)
        found.entries.set(entry.path, entry);
    found.takeNotifications(await (0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .valuesAlone */ .c0)(wanted, ports));
    const waivers = (0,_policy_waivers_js__WEBPACK_IMPORTED_MODULE_1__/* .markWaivers */ .t)(found.findings, request.policy, judgement.today, new Set(found.files.keys()));
    const findings = found.findings.toSorted(_engine_analyze_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .E);
    const result = {
        ...(0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutSuperseded */ .PY)(findings.filter(counts), request.policy),
        suppressed: findings.filter(finding => finding.suppression),
        notifications: (0,_rendered_heard_comments_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutHeard */ .j)(found.notifications, findings),
        coverage: { entries: inOrder(found.entries, [...texts.keys()]), listComplete: true },
        files: found.files,
        rules: (0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .metadataOf */ .Nk)(judgement),
    };
    const shown = ports.repository ? (0,_shown_result_js__WEBPACK_IMPORTED_MODULE_8__/* .shownResult */ .zM)(result, ports.repository) : result;
    // Those of waivers are about the policy, which is not one of the files.
    return { ...shown, notifications: [...shown.notifications, ...waivers.notifications] };
};
/** The files of a scan, batch by batch, in the order of the files. */
async function* scannedBatches(texts, judgement, { reader, judgeBeside, onJudged }) {
    const plan = await (0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .planScan */ .hn)(texts, judgement, reader);
    const judge = new _scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .BatchJudge */ .Wx(plan, judgement, reader);
    const onDone = (0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .countJudged */ .NC)(texts.size, onJudged);
    if (judgeBeside) {
        const scanOne = (batch) => (0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .scanBatch */ .Ab)(judge, batch, texts, judgement);
        yield* judgeBeside({ plan, texts, policy: judgement.policy, scanOne, onDone });
        return;
    }
    const seen = new Set();
    for (const batch of plan.batches) {
        yield await (0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .scanBatch */ .Ab)(judge, batch, texts, judgement, seen);
        onDone(batch);
    }
}
/** Whether what became of a file by being rendered is more than what is told of it. */
const tellsMore = (rendered, known) => known === undefined || known.status === 'not-ours' || (rendered.status !== 'rendered' && known.status === 'evaluated');
/** The entries as the paths were given, then those of files that others name. */
const inOrder = (entries, paths) => {
    const given = new Set(paths);
    return [...paths.flatMap(path => entries.get(path) ?? []), ...[...entries.values()].filter(({ path }) => !given.has(path))];
};


/***/ }),

/***/ 61991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ shownFile),
/* harmony export */   Pg: () => (/* binding */ shownFinding),
/* harmony export */   zM: () => (/* binding */ shownResult)
/* harmony export */ });
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36825);

/**
 * A result by paths as people gave them. Until then all goes by the paths in the repository: what a rule says of a file does not depend on where
 * the scan was started.
 */
const shownResult = (result, named) => {
    const { findings, suppressed, superseded, notifications, coverage, files } = result;
    const at = shownAt(named);
    const finding = shownFinding(named);
    return {
        ...result,
        findings: findings.map(finding),
        suppressed: suppressed.map(finding),
        superseded: superseded.map(({ entry, by }) => ({ entry: finding(entry), by: finding(by) })),
        notifications: notifications.map(at),
        coverage: { ...coverage, entries: coverage.entries.map(at) },
        files: new Map([...files.values()].map(file => [named.shown(file.path), shownFile(file, named)])),
    };
};
const shownAt = ({ shown }) => (one) => {
    const path = shown(one.path);
    return path === one.path ? one : { ...one, path };
};
/** Gives findings by paths as people gave them; one that is asked for again is the same object, and so are fixes that several share. */
const shownFinding = (named) => {
    const at = shownAt(named);
    const shownFix = once((fix) => (fix.elsewhere ? { ...fix, elsewhere: fix.elsewhere.map(at) } : fix));
    return once(finding => {
        const { location, related, fix, jointFix, familyFix, suppression } = finding;
        const place = at(location);
        if (place === location && related.every(one => at(one) === one))
            return finding;
        return {
            ...finding,
            location: place,
            related: related.map(at),
            ...(fix && { fix: shownFix(fix) }),
            ...(jointFix && { jointFix: shownFix(jointFix) }),
            ...(familyFix && { familyFix: shownFix(familyFix) }),
            // Why: the policy that has a waiver is not one of the files that are scanned.
            ...(suppression?.at && suppression.by !== 'policy' && { suppression: { ...suppression, at: at(suppression.at) } }),
        };
    });
};
/** A function that answers as it did when it is asked the same again. */
const once = (make) => {
    const made = new Map();
    return one => {
        const known = made.get(one);
        if (known)
            return known;
        const now = make(one);
        made.set(one, now);
        return now;
    };
};
/** A file by the path that people gave. */
const shownFile = (file, { shown }) => {
    const name = shown(file.path);
    return name === file.path ? file : (0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceFile */ .s)(name, file.text);
};


/***/ })

};
;