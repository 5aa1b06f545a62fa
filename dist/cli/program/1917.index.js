"use strict";
exports.id = 1917;
exports.ids = [1917];
exports.modules = {

/***/ 88944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ basePath),
/* harmony export */   o: () => (/* binding */ isNewPath)
/* harmony export */ });
/** Where a changed file's base text stands. A copy has none of its own: the file that it was copied from is still there. */
const basePath = ({ path, previousPath, status }) => (status === 'renamed' ? (previousPath ?? path) : path);
/** True for a file that the change puts where it was not: written, moved or copied. */
const isNewPath = ({ status }) => status === 'added' || status === 'renamed' || status === 'copied';


/***/ }),

/***/ 37338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ LocalFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/policy/glob.js
var policy_glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
;// CONCATENATED MODULE: ./build/cli/ignored-files.js

/** Output of git may not be larger, in bytes. */
const maxOutput = 1 << 28;
/**
 * Which files of a folder git ignores, by its own word: what is tracked never is. None outside a repository and without git, and none where all
 * are ignored: who names such a folder means it.
 */
const ignoredFiles = (folder, files) => {
    if (files.length === 0)
        return new Set();
    const byPath = new Map(files.map(file => [(0,external_node_path_.resolve)(file), file]));
    // Why only here: it takes longer to load than a Dockerfile to be read, and files that are named one by one need no git.
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const { status, stdout } = spawnSync('git', ['-C', folder, '-c', 'core.fsmonitor=false', 'check-ignore', '-z', '--stdin'], {
        input: [...byPath.keys()].join('\0'),
        encoding: 'utf8',
        maxBuffer: maxOutput,
        env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    });
    if (status !== 0)
        return new Set();
    const ignored = new Set(stdout.split('\0').flatMap(path => byPath.get(path) ?? []));
    return ignored.size === files.length ? new Set() : ignored;
};

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
const readText = (path, unsaved) => {
    const read = readFile(path, unsaved);
    return read.state === 'bytes' ? (0,decode_text/* decodeText */.g7)(read.bytes) : read;
};
const readFile = (path, unsaved) => {
    const text = unsaved.get(path);
    if (text)
        return (0,decode_text/* boundedBytes */.j7)(Buffer.from(text));
    const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (!status)
        return { state: 'absent' };
    if (status.isSymbolicLink())
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link, which is not followed.' };
    if (!status.isFile())
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is not a regular file.' };
    if (status.size > decode_text/* maxFileBytes */.eV)
        return { state: 'unreadable', code: 'too-large', reason: decode_text/* tooLargeReason */.Ap };
    try {
        return (0,decode_text/* boundedBytes */.j7)((0,external_node_fs_.readFileSync)(path));
    }
    catch (error) {
        return {
            state: 'unreadable',
            code: 'unreadable',
            reason: `The file can't be read: ${error instanceof Error ? error.message : 'unknown error'}.`,
        };
    }
};
const readTexts = (paths, unsaved, onRead = () => undefined) => {
    const texts = new Map();
    for (const path of paths) {
        texts.set(path, readText(path, unsaved));
        onRead(texts.size);
    }
    return texts;
};
/** Files of the working folder, by path as given on the command line. */
class LocalFiles {
    #named;
    #listed;
    /** The listed files that are to be judged; the others may still be part of what is deployed, as a chart's packed dependencies are. */
    #judged;
    #unsaved;
    #onRead;
    /** How many files that may be ours git ignores: they are not judged. */
    ignored;
    constructor({ named, listed, ignored, exclude, unsaved }, onRead) {
        this.#named = named;
        this.#listed = listed;
        this.#judged = listed.filter(path => !ignored.has(path) && !exclude.some(glob => (0,policy_glob/* matchesGlob */.kt)(path, glob)));
        this.#unsaved = unsaved;
        this.#onRead = onRead;
        this.ignored = [...ignored].filter(path => (0,classify/* mayBeOurs */.UN)(path)).length;
    }
    /**
     * Lists the files under the given paths, but for those that git ignores in a folder and those that are excluded. Throws `UsageError` when a
     * path does not exist, also not as an unsaved text, or a glob is none.
     */
    static open({ operands, exclude }, onRead = () => undefined, unsaved = new Map()) {
        for (const glob of exclude) {
            const problem = (0,policy_glob/* globProblem */.AI)(glob);
            if (problem !== undefined)
                throw new usage_error/* UsageError */.e(`--exclude "${glob}" ${problem}.`);
        }
        const listed = new Set();
        const ignored = new Set();
        for (const path of operands) {
            const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
            if (unsaved.has(toSlashes(path)))
                listed.add(toSlashes(path));
            else if (!status)
                throw new usage_error/* UsageError */.e(`"${path}" does not exist.`);
            if (!status)
                continue;
            const files = status.isDirectory() ? listFolder(path) : [toSlashes(path)];
            for (const file of files)
                listed.add(file);
            if (status.isDirectory())
                for (const file of ignoredFiles(path, files))
                    ignored.add(file);
        }
        for (const path of operands)
            ignored.delete(toSlashes(path));
        return new LocalFiles({ named: operands, listed: [...listed], ignored, exclude, unsaved }, onRead);
    }
    /** All files that are to be judged, whatever they are. */
    paths() {
        return this.#judged;
    }
    /** Texts of all listed files that may be ours by name. A file named explicitly is always among them. */
    readAll(explicit) {
        const wanted = this.#judged.filter(path => explicit.has(path) || (0,classify/* mayBeOurs */.UN)(path));
        return readTexts(wanted, this.#unsaved, done => this.#onRead(done, wanted.length));
    }
    /** All files under the paths, those of no kind included. */
    listPaths() {
        return this.#listed;
    }
    /** A scan has no change. */
    readChanges() {
        return Promise.resolve({ base: '', head: '', files: [], complete: true });
    }
    readChangedFiles() {
        return Promise.resolve({ base: new Map(), head: new Map() });
    }
    readFiles(_side, paths) {
        return Promise.resolve(readTexts(paths, this.#unsaved));
    }
    readBytes(_side, paths) {
        return Promise.resolve(new Map(paths.map(path => [path, readFile(path, this.#unsaved)])));
    }
    /** Links are told where they are read. */
    listSpecial() {
        return Promise.resolve({ links: new Map(), submodules: new Set() });
    }
    /** Of files that are named one by one nobody knows what lies beside them. */
    listFiles() {
        const areFolders = this.#named.every(path => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true);
        return Promise.resolve(areFolders ? this.#listed : undefined);
    }
    /**
     * The repository that the files belong to: the working folder, where they all lie in it; otherwise the smallest folder that they have in
     * common, of which no more is known than what was given.
     */
    repository() {
        const top = commonFolder([process.cwd(), ...this.#named.map(path => (0,external_node_path_.resolve)(path))]);
        const root = top === process.cwd() ? top : commonFolder(this.#named.map(path => (0,external_node_path_.resolve)(path)));
        const inRoot = (path) => toSlashes((0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(path)));
        const listed = new Map(this.#listed.map(path => [inRoot(path), path]));
        const isWhole = root !== process.cwd() || this.#named.some(path => (0,external_node_path_.resolve)(path) === root);
        const shown = (path) => listed.get(path) ?? path;
        return {
            given: new Set(this.#judged.map(inRoot)),
            listPaths: () => (isWhole ? [...listed.keys()] : [...new Set([...listed.keys(), ...listAround()])]),
            read: async (paths) => {
                const texts = readTexts(paths.map(shown), this.#unsaved);
                return new Map(paths.flatMap(path => [[path, texts.get(shown(path)) ?? { state: 'absent' }]]));
            },
            readBytes: paths => Promise.resolve(new Map(paths.map(path => [path, readFile(shown(path), this.#unsaved)]))),
            shown,
        };
    }
}
/** The deepest folder that all of some absolute paths lie in; one of them, where the others lie in it. */
const commonFolder = (paths) => {
    const [first = [], ...others] = paths.map(path => path.split(external_node_path_.sep));
    const differsAt = first.findIndex((part, index) => others.some(other => other[index] !== part));
    const common = (differsAt === -1 ? first : first.slice(0, differsAt)).join(external_node_path_.sep);
    return common === '' ? external_node_path_.sep : common;
};
/** The files of the working folder; none where they are too many, or a folder can't be listed: then what was given has to do. */
const listAround = () => {
    try {
        return listFolder('.');
    }
    catch (error) {
        if (error instanceof usage_error/* UsageError */.e)
            return [];
        throw error;
    }
};
const listFolder = (folder, listed = [], top = folder) => {
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
    return listed;
};
const entriesOf = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).toSorted((a, b) => (0,sorted/* compareText */.n)(a.name, b.name));
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


/***/ }),

/***/ 26770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   C: () => (/* binding */ enterTopFolder)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42010);


/** Output of one git call may not be larger than this. */
const maxOutputBytes = 1 << 30;
/**
 * Runs git without a shell, with a fixed locale and without the user's diff drivers. Rejects with git's own message. `environment` is added to that of
 * this process.
 */
const git = (folder, args, { input = '', environment = {} } = {}) => new Promise((resolve, reject) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['-C', folder, '-c', 'core.quotepath=off', ...args], { encoding: 'buffer', maxBuffer: maxOutputBytes, env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', ...environment } }, (error, stdout, stderr) => {
        if (error)
            reject(new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`git ${args[0] ?? ''} failed: ${stderr.toString('utf8').trim() || error.message}`));
        else
            resolve(stdout);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
});
/** Works on from the top folder of the repository around the working folder. Rejects with git's message where there is none. */
const enterTopFolder = async () => process.chdir((await git('.', ['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\r?\n$/u, ''));


/***/ }),

/***/ 73503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ tooLargeReason),
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


/***/ }),

/***/ 43855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ PlainFindings)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22531);

/** What was found in the files themselves, by rule and line. */
class PlainFindings {
    #found = new Map();
    #lineOf;
    constructor(lineOf) {
        this.#lineOf = lineOf;
    }
    /** `caused`: the change brings it in; of files as they stand, everything counts as such. */
    add({ ruleId, severity, location: { path, range } }, side, caused) {
        const key = this.#keyOf(path, range.start, ruleId, side);
        if (key === undefined)
            return;
        const known = this.#found.get(key);
        if (known)
            known.push({ severity, caused });
        else
            this.#found.set(key, [{ severity, caused }]);
    }
    /** Whether the same is told of the lines that print it: as severe, and as brought in as what is rendered. */
    tells({ ruleId, location, severity }, printedAt, side, isNew) {
        return [...printedAt, { path: location.path, range: location.range }].some(({ path, range }) => {
            const found = this.#found.get(this.#keyOf(path, range.start, ruleId, side) ?? '') ?? [];
            return found.some(plain => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(plain.severity, severity) && (plain.caused || !isNew));
        });
    }
    #keyOf(path, offset, ruleId, side) {
        const line = this.#lineOf(side, path, offset);
        return line === undefined ? undefined : `${side} ${line} ${ruleId} ${path}`;
    }
}


/***/ }),

/***/ 71918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wc: () => (/* binding */ isTold),
  OE: () => (/* binding */ openScan),
  SB: () => (/* binding */ scanDeployed),
  G: () => (/* binding */ shownFile),
  Pg: () => (/* binding */ shownFinding)
});

// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
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
    if (![...own.given].some(path => (0,group_units/* isChartFile */.Jk)(path) || (0,kustomization/* isKustomization */.Sv)(path)))
        return undefined;
    const { RenderedScan } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(2856), __webpack_require__.e(3292), __webpack_require__.e(7430), __webpack_require__.e(5912), __webpack_require__.e(161), __webpack_require__.e(7050), __webpack_require__.e(7163)]).then(__webpack_require__.bind(__webpack_require__, 44834));
    return { scan: await RenderedScan.open(own, judgement), repository: own };
};
/** Renders and judges what is deployed, group by group; what was found in the files themselves is not told again. */
async function* scanDeployed(judgement, ports, counts, plain) {
    const opened = await openScan(judgement, ports);
    if (opened === undefined)
        return;
    const { scan, repository } = opened;
    for await (const group of scan.groups()) {
        const { told, failures, missing } = group.judge(counts);
        const own = told.filter(one => !isTold(one, plain, repository));
        const proven = group.prove(own.filter(({ finding }) => counts(finding)));
        const findings = own.map(one => proven.get(one) ?? one.finding);
        yield {
            told: findings.map(finding => shownFinding(finding, repository)),
            shownFiles: shownFiles(findings, group, repository),
            ...scan.remarksOn(group.units, failures, missing),
        };
    }
}
/** Whether what is found in something rendered was found in the files that it is printed by. */
const isTold = ({ finding, printedAt }, plain, { shown }) => plain.tells({ ...finding, location: { ...finding.location, path: shown(finding.location.path) } }, printedAt.map(place => ({ ...place, path: shown(place.path) })), 'head', true);
/** A finding by paths as people gave them. */
const shownFinding = (finding, { shown }) => {
    const { location, related, fix } = finding;
    const shownAt = (place) => ({ ...place, path: shown(place.path) });
    return {
        ...finding,
        location: shownAt(location),
        related: related.map(shownAt),
        ...(fix && { fix: { ...fix, ...(fix.elsewhere && { elsewhere: fix.elsewhere.map(shownAt) }) } }),
    };
};
/** A file of a group by the path that people gave. */
const shownFile = (path, { files }, { shown }) => {
    const file = files.get(path);
    const name = shown(path);
    return file === undefined || name === path ? file : (0,source_file/* sourceFile */.s)(name, file.text);
};
/** The files that findings and their fixes are in. */
const shownFiles = (findings, group, repository) => {
    const paths = findings.flatMap(({ location, related, fix }) => [location, ...related, ...(fix?.elsewhere ?? [])].map(({ path }) => path));
    return new Map([...new Set(paths)].flatMap(path => {
        const file = shownFile(path, group, repository);
        return file === undefined ? [] : [[file.path, file]];
    }));
};


/***/ }),

/***/ 60080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iu: () => (/* binding */ countsFor),
  Sk: () => (/* binding */ judgeBatches),
  lG: () => (/* binding */ judgementOf),
  Tu: () => (/* binding */ scanFiles)
});

// EXTERNAL MODULE: ./build/artifacts/compose-name.js
var compose_name = __webpack_require__(41527);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/engine/analyze.js + 2 modules
var analyze = __webpack_require__(97169);
// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/policy/waivers.js
var policy_waivers = __webpack_require__(72503);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/compose-projects.js
var compose_projects = __webpack_require__(65470);
;// CONCATENATED MODULE: ./build/units/batches.js

/** Files of units that have nothing to do with others are taken together until there are so many. */
const leastFiles = 50;
/**
 * Parts files into batches of whole units, in the order of the files: units that share files come together, and so do the files of each of
 * `together`. Files of no unit are batched as they come.
 */
const batchesOf = (paths, units, together = []) => {
    const groups = new compose_projects/* Groups */.Z();
    for (const { members } of [...units, ...together]) {
        const [first] = members;
        for (const member of members)
            groups.join(first ?? member, member);
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
        for (const unit of unitsOf.get(root) ?? [])
            open.units.push(unit);
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
// EXTERNAL MODULE: ./build/review/judge-change.js + 5 modules
var judge_change = __webpack_require__(14260);
// EXTERNAL MODULE: ./build/review/read/read-followed.js + 3 modules
var read_followed = __webpack_require__(7791);
// EXTERNAL MODULE: ./build/review/read/read-partners.js
var read_partners = __webpack_require__(89605);
// EXTERNAL MODULE: ./build/review/read/surroundings.js + 1 modules
var surroundings = __webpack_require__(60157);
// EXTERNAL MODULE: ./build/review/rendered/plain-findings.js
var plain_findings = __webpack_require__(43855);
// EXTERNAL MODULE: ./build/review/scan-deployed.js + 1 modules
var scan_deployed = __webpack_require__(71918);
;// CONCATENATED MODULE: ./build/review/scan.js





















/** What all batches of a scan are judged by. */
const judgementOf = ({ policy, rules }, { clock }) => ({
    rules: (0,judge/* activeRules */.IW)(rules, policy),
    known: rules.map(rule => rule.meta),
    policy,
    today: clock.today(),
});
/**
 * Reads and judges files batch by batch, each of whole units: when the next one is asked for, nothing is held of the syntax trees of the
 * last.
 */
async function* judgeBatches(texts, judgement, { reader }) {
    const tracked = await reader.listFiles('head');
    const known = tracked && new Set(tracked);
    const needs = (0,join_units/* partnerNeeds */.U_)(judgement.rules);
    const { units, together } = plansOf(texts, needs);
    const seen = new Set();
    for (const { paths, units: own } of batchesOf([...texts.keys()], units, together)) {
        // What Compose files name is read as well; what can't be followed was so before, and is told by the review that brings it in.
        const nothing = { texts: new Map(), kinds: new Map() };
        const sides = { reader, changes: [], isIgnored: () => false, unchanged: [] };
        const batch = new Map(paths.flatMap(path => [...entryOf(texts, path)]));
        const { snapshot, companions } = (await (0,read_followed/* readFollowed */.p)(sides, { base: nothing, head: { texts: batch, kinds: new Map() } })).head;
        const artifacts = [...snapshot.artifacts.values()].filter(({ file }) => !seen.has(file.path));
        for (const { file } of artifacts)
            seen.add(file.path);
        const side = { snapshot, artifacts, companions, ...(await (0,surroundings/* readSurroundings */.S)(reader, 'head', artifacts, tracked, known)) };
        const joined = needs ? own.map(plan => (0,join_units/* joinUnit */.$g)(plan, (0,join_units/* joinedSide */.xx)(side), needs)) : [];
        const judged = (0,judge/* judgeBeforeWaivers */.QV)(artifacts, joined, { ...judgement, facts: (0,judge_change/* factsOf */.xS)(side, judgement) });
        const { findings } = (0,policy_waivers/* markWaivers */.t)(judged.findings, judgement.policy, judgement.today);
        yield { side, units: joined, findings, notifications: judged.notifications };
    }
}
const entryOf = (texts, path) => {
    const read = texts.get(path);
    return read ? [[path, read]] : [];
};
/** The units that rules look at, and files that are judged in one batch although they may be in no unit. */
const plansOf = (texts, needs) => {
    const telling = [...texts].flatMap(([path, read]) => read.state === 'text' && mayTell(path) ? [[path, (0,source_file/* sourceFile */.s)(path, read.text)]] : []);
    const paths = [...texts].flatMap(([path, { state }]) => (state === 'absent' ? [] : [path]));
    const together = (0,compose_projects/* composeUnits */._)(new Map(telling), new Set(paths));
    if (!needs)
        return { units: [], together };
    return { units: (0,read_partners/* unitsIn */.rC)({ paths: paths.filter((0,read_partners/* mayBelong */.v$)(needs)), texts: new Map(telling) }, needs), together };
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
/** What was found so far. */
class Found {
    findings = [];
    files = new Map();
    entries = new Map();
    plain = new plain_findings/* PlainFindings */.Z((_, path, offset) => this.files.get(path)?.lines.line(offset));
    #ofReading = [];
    #ofJudging = [];
    get notifications() {
        return [...this.#ofReading, ...this.#ofJudging];
    }
    takeBatch({ side: { snapshot }, notifications }, findings) {
        (0,append_all/* appendAll */.u)(this.findings, findings);
        (0,append_all/* appendAll */.u)(this.#ofReading, snapshot.notifications);
        (0,append_all/* appendAll */.u)(this.#ofJudging, notifications);
        for (const [path, file] of snapshot.files)
            this.files.set(path, file);
        for (const finding of findings)
            this.plain.add(finding, 'head', true);
        for (const [path, entry] of snapshot.ledger)
            if (entry.status !== 'not-ours' || !this.entries.has(path))
                this.entries.set(path, entry);
    }
    takeDeployed({ told, shownFiles, notifications, entries }) {
        (0,append_all/* appendAll */.u)(this.findings, told);
        (0,append_all/* appendAll */.u)(this.#ofJudging, notifications);
        for (const [path, file] of shownFiles)
            if (!this.files.has(path))
                this.files.set(path, file);
        for (const entry of entries)
            if (tellsMore(entry, this.entries.get(entry.path)))
                this.entries.set(entry.path, entry);
    }
}
/**
 * Judges files as they stand, and what is deployed of the charts and kustomizations among them. A unit has what was given of it, so a Service
 * without a workload among that is reported.
 */
const scanFiles = async (texts, request, ports) => {
    const judgement = judgementOf(request, ports);
    const counts = countsFor(request.policy);
    const rules = new Map(judgement.rules.map(({ rule }) => [rule.meta.id, rule.meta]));
    const found = new Found();
    for await (const batch of judgeBatches(texts, judgement, ports)) {
        const shown = withoutSuperseded(batch.findings.filter(counts), request.policy);
        const families = (0,groups/* familyGroups */.Ry)(shown.findings, (0,groups/* familiesOf */.m6)({ rules }));
        const results = (0,judge_change/* proveSide */.Ox)(batch.side, batch.findings, counts, 'groups', judgement, batch.units, families);
        found.takeBatch(batch, batch.findings.map(finding => results.get(finding) ?? finding));
    }
    for await (const group of (0,scan_deployed/* scanDeployed */.SB)(judgement, ports, counts, found.plain))
        found.takeDeployed(group);
    const waivers = (0,policy_waivers/* markWaivers */.t)(found.findings, request.policy, judgement.today, new Set(found.files.keys()));
    const findings = found.findings.toSorted(analyze/* compareFindings */.E);
    return {
        ...withoutSuperseded(findings.filter(counts), request.policy),
        suppressed: findings.filter(finding => finding.suppression),
        notifications: [...found.notifications, ...waivers.notifications],
        coverage: { entries: inOrder(found.entries, [...texts.keys()]), listComplete: true },
        files: found.files,
        rules,
    };
};
/** Whether what became of a file by being rendered is more than what is told of it. */
const tellsMore = (rendered, known) => known === undefined || known.status === 'not-ours' || (rendered.status !== 'rendered' && known.status === 'evaluated');
/** The entries as the paths were given, then those of files that others name. */
const inOrder = (entries, paths) => {
    const given = new Set(paths);
    return [...paths.flatMap(path => entries.get(path) ?? []), ...[...entries.values()].filter(({ path }) => !given.has(path))];
};


/***/ })

};
;