"use strict";
exports.id = 6731;
exports.ids = [6731];
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

/***/ 46722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beside: () => (/* binding */ beside)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _review_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70579);
/* harmony import */ var _rules_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66415);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18743);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60016);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42010);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88816);








/** Judges batches for another thread, until that ends this one. Throws `UsageError` where nobody asks for it. */
const beside = async () => {
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort;
    if (port === null)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`There is no command "${_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .besideWord */ .P}".`);
    const { policy, today, stages, tracked, root } = node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.workerData;
    const reader = _local_files_js__WEBPACK_IMPORTED_MODULE_4__/* .LocalFiles */ .h.ofListed(root, tracked);
    const judgement = (0,_review_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .judgementOf */ .lG)({ policy, rules: _rules_catalog_js__WEBPACK_IMPORTED_MODULE_3__.allRules, version: _version_js__WEBPACK_IMPORTED_MODULE_7__/* .version */ .r }, { reader, clock: { today: () => today } });
    const judge = new _review_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .BatchJudge */ .Wx({ stages, tracked }, judgement, reader);
    for await (const [task] of (0,node_events__WEBPACK_IMPORTED_MODULE_0__.on)(port, 'message')) {
        const { place, batch, texts } = task;
        const scanned = await (0,_review_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .scanBatch */ .Ab)(judge, batch, texts, judgement);
        port.postMessage({ place, scanned });
    }
    return 0;
};


/***/ }),

/***/ 93091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ loudestOf),
/* harmony export */   CO: () => (/* binding */ quietestOf),
/* harmony export */   MU: () => (/* binding */ mayAskFor),
/* harmony export */   NM: () => (/* binding */ isLooser),
/* harmony export */   PS: () => (/* binding */ profileWords),
/* harmony export */   UB: () => (/* binding */ profileEverywhere),
/* harmony export */   b: () => (/* binding */ profileAt),
/* harmony export */   ev: () => (/* binding */ asksFor),
/* harmony export */   mK: () => (/* binding */ includes),
/* harmony export */   uX: () => (/* binding */ louder)
/* harmony export */ });
/* unused harmony export asksForLess */
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22531);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42389);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80702);



/** The profile in force everywhere. */
const profileEverywhere = (base) => ({ base, paths: new Map() });
const rankOf = (profile) => _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .profiles */ .xD.indexOf(profile);
/** The profile that asks for more. */
const louder = (a, b) => (rankOf(a) >= rankOf(b) ? a : b);
/** True when a profile asks for less than another one. */
const asksForLess = (a, b) => rankOf(a) < rankOf(b);
/** The profile at a path. */
const profileAt = ({ base, paths }, path) => {
    let found = base;
    for (const [glob, profile] of paths)
        if ((0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .kt)(path, glob))
            found = profile;
    return found;
};
/** The profile that asks for most, of those that are in force anywhere. */
const loudestOf = ({ base, paths }) => [...paths.values()].reduce(louder, base);
/** The profile that asks for least, of those that are in force anywhere. */
const quietestOf = ({ base, paths }) => [...paths.values()].reduce((least, profile) => (asksForLess(profile, least) ? profile : least), base);
/** Whether a profile has a rule: all that it finds counts. */
const includes = (profile, rule) => !asksForLess(profile, rule.profile);
/**
 * Whether a profile may ask for some findings of a rule that it does not have. Why of `hardening` only: what is in `strict` is a matter of
 * taste, or needs to be asked for, however severe it is.
 */
const mayAskFor = (profile, rule) => includes(profile, rule) || (rule.raisedTo !== undefined && asksFor(profile, rule, rule.raisedTo));
/**
 * Whether a profile asks for a finding, by the severity that the rule gave it: those of its own rules, and in `gate` those of `hardening`
 * that the facts of the place have raised to medium or worse.
 */
const asksFor = (profile, rule, severity) => includes(profile, rule) || (rule.profile === 'hardening' && (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtLeast */ .du)(severity, 'medium') && isRaised(rule, severity));
const isRaised = (rule, severity) => rule.severity !== undefined && (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .compareSeverity */ .zK)(severity, rule.severity) < 0;
/** True when a setting asks for less than another one at a place that either of them names. */
const isLooser = (own, least) => asksForLess(own.base, least.base) ||
    [...own.paths].some(([glob, profile]) => asksForLess(profile, least.paths.get(glob) ?? least.base)) ||
    [...least.paths].some(([glob, profile]) => asksForLess(own.paths.get(glob) ?? own.base, profile));
/** A setting in words: `gate, strict in prod/**`. */
const profileWords = ({ base, paths }) => [base, ...[...paths].map(([glob, profile]) => `${profile} in ${glob}`)].join(', ');


/***/ }),

/***/ 19127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ namesOwnRule),
/* harmony export */   I3: () => (/* binding */ unknownSettings),
/* harmony export */   WH: () => (/* binding */ closestRule),
/* harmony export */   b6: () => (/* binding */ unknownRule),
/* harmony export */   sF: () => (/* binding */ unknownRules),
/* harmony export */   vB: () => (/* binding */ matchingRules)
/* harmony export */ });
/* harmony import */ var _text_closest_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76214);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65679);


/** Names of rules and options under `rules` that no rule has. `path` is where the map stands. */
const unknownSettings = (settings, path, rules) => {
    const ids = new Set(rules.map(rule => rule.id));
    return Object.entries(settings).flatMap(([pattern, setting]) => {
        // Why first: it has no options to look through, and a policy may name every rule.
        if (typeof setting !== 'object' && ids.has(pattern))
            return [];
        const matched = matchingRules(pattern, rules);
        if (matched.length === 0)
            return namesOwnRule(pattern) ? [] : [unknownRule(pattern, rules, [...path, pattern], 'key')];
        return typeof setting === 'object' ? unknownOptions(setting.options ?? {}, matched, [...path, pattern, 'options']) : [];
    });
};
/** True for names of rules that an organization has written itself: which it has is known only when its policies are read. */
const namesOwnRule = (pattern) => pattern.startsWith('org/');
/** Rules that an id, a glob or the name of a family means. */
const matchingRules = (pattern, rules) => rules.filter(rule => (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .meansRule */ .dX)(pattern, rule));
/** A problem for each entry of a list that names no rule. `path` tells where the entry stands. */
const unknownRules = (patterns, rules, path) => patterns.flatMap((pattern, index) => !namesOwnRule(pattern) && matchingRules(pattern, rules).length === 0 ? [unknownRule(pattern, rules, path(index), 'value')] : []);
/** The problem of an id or glob that names no rule, with what may be meant. */
const unknownRule = (pattern, rules, path, at) => {
    if ((0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleGlob */ .RA)(pattern))
        return { path, at, message: `No rule matches "${pattern}".`, hint: `Packs: ${packs(rules).join(', ')}.` };
    const close = closestRule(pattern, rules);
    return {
        path,
        at,
        message: `There is no rule "${pattern}".`,
        hint: close === undefined ? 'List the rules with `tidewaiter rules`.' : `Did you mean "${close}"?`,
    };
};
const packs = (rules) => [...new Set(rules.map(rule => `${rule.id.split('/', 1)[0]}/*`))];
/** The rule whose id is most like a mistyped one; a name without its pack counts as the id. */
const closestRule = (name, rules) => rules.find(rule => rule.id.endsWith(`/${name}`))?.id ?? (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .closestName */ .N)(name, [...rules.map(rule => rule.id), ..._rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .familyNames */ .zO]);
const unknownOptions = (options, matched, path) => Object.entries(options).flatMap(([name, value]) => {
    const declared = matched
        .flatMap(rule => (rule.options && Object.hasOwn(rule.options, name) ? [rule.options[name]?.default] : []))
        .filter(found => found !== undefined);
    if (declared.length === 0)
        return [unknownOption(name, matched, [...path, name])];
    const misfit = declared.find(found => !sameType(found, value));
    return misfit === undefined
        ? []
        : [{ path: [...path, name], at: 'value', message: `The option "${name}" must be ${typeWords(misfit)}.` }];
});
const unknownOption = (name, matched, path) => {
    const known = [...new Set(matched.flatMap(rule => Object.keys(rule.options ?? {})))];
    const close = (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .closestName */ .N)(name, known);
    const hint = close === undefined ? (known.length === 0 ? 'It has no options.' : `Known options: ${known.join(', ')}.`) : `Did you mean "${close}"?`;
    return {
        path,
        at: 'key',
        message: `${matched.length === 1 ? `The rule "${matched[0]?.id}" has` : 'The matching rules have'} no option "${name}".`,
        hint,
    };
};
const sameType = (a, b) => typeof a === typeof b;
const typeWords = (value) => {
    if (typeof value === 'boolean')
        return 'true or false';
    if (typeof value === 'number')
        return 'a number';
    return typeof value === 'string' ? 'a text' : 'a list of texts';
};


/***/ }),

/***/ 2489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vq: () => (/* binding */ isAskedInFull),
/* harmony export */   iN: () => (/* binding */ askedOf),
/* harmony export */   zc: () => (/* binding */ settingsFor)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80702);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93091);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65679);



/** The rule that judges images by `registries`. */
const registryRule = 'image/untrusted-registry';
/** The rule that asks who publishes images; whom policy trusts is known. */
const publisherRule = 'image/unverified-publisher';
/** What `registries` says of a rule: that it runs, and its options. */
const registrySettings = ({ registries: { trusted, denied } }, { id }) => {
    if (id === registryRule && trusted.length + denied.length > 0)
        return { byRegistries: true, ownOptions: { trusted, denied } };
    return { byRegistries: undefined, ownOptions: id === publisherRule && trusted.length > 0 ? { publishers: trusted } : {} };
};
const entriesOfRules = new WeakMap();
const entriesOf = ({ rules }) => {
    const known = entriesOfRules.get(rules) ?? new _rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .NamedEntries */ .Mk(rules);
    entriesOfRules.set(rules, known);
    return known;
};
/** Settings of a rule: its own defaults, then each entry of the policy that names it, the last one deciding. */
const settingsFor = (policy, rule) => {
    const { byRegistries, ownOptions } = registrySettings(policy, rule);
    let enabled = byRegistries;
    let severity;
    let minSeverity;
    let atLeast;
    let options = ownOptions;
    let ignorePaths = [];
    for (const settings of entriesOf(policy).of(rule)) {
        if (settings.decides)
            [enabled, severity, options, ignorePaths] = [byRegistries, undefined, ownOptions, []];
        enabled = settings.enabled ?? enabled;
        severity = settings.severity ?? severity;
        minSeverity = settings.minSeverity ?? minSeverity;
        atLeast = settings.atLeast ?? atLeast;
        options = { ...options, ...settings.options };
        ignorePaths = [...ignorePaths, ...settings.ignorePaths];
    }
    return {
        enabled: enabled ?? profilesOf(policy, atLeast).some(profile => (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .mayAskFor */ .MU)((0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .loudestOf */ .CN)(profile), rule)),
        by: enabled === undefined ? 'profile' : 'entry',
        ...(atLeast && { atLeast }),
        ...(severity !== undefined && { severity }),
        ...(minSeverity !== undefined && { minSeverity }),
        options: declaredOptions(rule, options),
        ignorePaths,
    };
};
/** What is in force at the same time: the loudest of them counts. */
const profilesOf = ({ profile }, atLeast) => [profile, profile.atLeast, atLeast].filter(setting => setting !== undefined);
/** What policy asks of a rule with these settings. */
const askedOf = (policy, rule, { enabled, by, atLeast, ignorePaths }) => {
    const settings = profilesOf(policy, atLeast);
    const at = (path) => settings.map(setting => (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .profileAt */ .b)(setting, path)).reduce(_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .louder */ .uX);
    const ignores = (path) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAnyGlob */ .oy)(path, ignorePaths);
    return {
        ignores,
        asks: (path, severity) => by === 'entry' || (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .asksFor */ .ev)(at(path), rule, severity),
        speaksAt: path => enabled && !ignores(path) && (by === 'entry' || (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .includes */ .mK)(at(path), rule)),
    };
};
/** Whether policy asks somewhere for all that a rule finds, and not only for what is raised. */
const isAskedInFull = (policy, rule, { by, atLeast }) => by === 'entry' || profilesOf(policy, atLeast).some(profile => (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .includes */ .mK)((0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .loudestOf */ .CN)(profile), rule));
/** A glob may set an option that only some of its rules have. */
const declaredOptions = (rule, given) => Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [
    name,
    Object.hasOwn(given, name) ? (given[name] ?? option.default) : option.default,
]));


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


/***/ })

};
;