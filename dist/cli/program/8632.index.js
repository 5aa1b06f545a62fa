"use strict";
exports.id = 8632;
exports.ids = [8632];
exports.modules = {

/***/ 90295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuseConfig)
/* harmony export */ });
/* harmony import */ var _policy_config_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69349);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42010);



/** Throws a `UsageError` that lists every error of policy files by file and line, behind a sentence that says what can't be used. */
const refuseConfig = (sentence, errors) => {
    const lines = errors.map(error => `${(0,_policy_config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorPlace */ .eI)({ ...error, path: (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(error.path) })}: ${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)((0,_policy_config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorSentence */ .O8)(error))}`);
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${sentence}\n${lines.join('\n')}`);
};


/***/ }),

/***/ 1832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ keyChanges),
/* harmony export */   y: () => (/* binding */ listWords)
/* harmony export */ });
/* harmony import */ var _shown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22589);

/** What changes between the words for two policies, by key, in the order of the later one's. */
const keyChanges = (before, after) => [...after].flatMap(([key, words]) => {
    const was = before.get(key) ?? '';
    return was === words ? [] : [{ key, before: (0,_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .shownValue */ .J)(was), after: (0,_shown_value_js__WEBPACK_IMPORTED_MODULE_0__/* .shownValue */ .J)(words) }];
});
/** The entries of a list in words. */
const listWords = (entries) => (entries.length === 0 ? 'none' : entries.join(', '));


/***/ }),

/***/ 22589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ shownValue)
/* harmony export */ });
/** Longest value of a policy that a message repeats, in UTF-16 units. */
const maxShown = 200;
/** A value as a message repeats it: an ellipsis stands for what is too long. */
const shownValue = (text, max = maxShown) => (text.length > max ? `${text.slice(0, max)}\u2026` : text);


/***/ }),

/***/ 69349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ configError),
/* harmony export */   O8: () => (/* binding */ errorSentence),
/* harmony export */   Xi: () => (/* binding */ unusableSentence),
/* harmony export */   eI: () => (/* binding */ errorPlace)
/* harmony export */ });
const configError = (file, range, message, hint) => ({
    path: file.path,
    range,
    ...file.lines.position(range.start),
    message,
    ...(hint !== undefined && { hint }),
});
/** What is wrong, and what to write instead. Reporters escape it. */
const errorSentence = ({ message, hint }) => hint === undefined ? message : `${message} ${hint}`;
/** Where it stands: `PATH:LINE:COLUMN`, of any path as it is to be shown. Reporters escape it. */
const errorPlace = ({ path, line, column }) => `${path}:${line}:${column}`;
/** Why something (`The new policy`) can't be used, with line and remedy. Reporters escape it. */
const unusableSentence = (what, error) => `${what} can't be used (line ${error.line}, column ${error.column}): ${errorSentence(error)}`;


/***/ }),

/***/ 76777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ fileError)
/* harmony export */ });
/** What is wrong with a policy file as a whole: it can't be read, or is not there. Stands at its first line. */
const fileError = (path, message, hint) => ({
    path,
    range: { start: 0, end: 0 },
    line: 1,
    column: 1,
    message,
    ...(hint !== undefined && { hint }),
});


/***/ }),

/***/ 11392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ defaultImageSettings)
/* harmony export */ });
/** The section of a policy that has none. */
const defaultImageSettings = {
    noMatch: 'deny',
    scope: 'introduced',
    platforms: 'named',
    signatureFormat: 'any',
    registries: { allowed: undefined, mirrors: new Map(), http: [], private: [] },
    engines: [],
    notary: [],
    githubAttestations: [],
    exceptions: [],
    modes: new Map(),
};


/***/ }),

/***/ 77518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ namedByStrength),
/* harmony export */   Y: () => (/* binding */ byLength)
/* harmony export */ });
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65679);

/** Globs by strength, since YAML maps have no order: short ones are weakest and come first. */
const byLength = (map) => Object.entries(map).toSorted(([a], [b]) => a.length - b.length);
const strengthOf = (name) => ((0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleGlob */ .RA)(name) ? 0 : (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .familyNamed */ .sE)(name) === undefined ? 2 : 1);
/**
 * Entries by strength, weakest first: short globs, longer ones, families, ids. A family is as strong as a glob that names all of its rules:
 * stronger than other globs, weaker than the ids.
 */
const namedByStrength = (map, known) => {
    const written = byLength(map).map(([name, entry]) => ({ name, entry, strength: strengthOf(name) }));
    return written
        .toSorted((a, b) => a.strength - b.strength)
        .flatMap(({ name, entry, strength }) => (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutFamilies */ .lD)([name], known).map(pattern => ({ pattern, entry, isOfId: strength === 2 })));
};


/***/ }),

/***/ 48448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   KC: () => (/* binding */ union),
/* harmony export */   L$: () => (/* binding */ toggle),
/* harmony export */   Lw: () => (/* binding */ badGlobs),
/* harmony export */   OC: () => (/* binding */ datedMode),
/* harmony export */   Qe: () => (/* binding */ guardedRules),
/* harmony export */   TQ: () => (/* binding */ allowed),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   mR: () => (/* binding */ excusingFiles),
/* harmony export */   o0: () => (/* binding */ forbidden),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   wF: () => (/* binding */ excusedPaths)
/* harmony export */ });
/* harmony import */ var _changes_key_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1832);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80702);
/* harmony import */ var _mode_setting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52730);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65679);
/* harmony import */ var _schema_rule_references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19127);





const code = (text) => `\`${text}\``;
const codeList = (texts) => texts.map(code).join(', ');
/** A key whose value is one of several words that have an order. A layer's value replaces the one under it. */
const choice = ({ values, weakestFirst = values, ifUnset, ...named }) => ({
    ...named,
    ifUnset,
    values: codeList(values),
    shownDefault: ifUnset,
    schema: parts => parts.oneOf(values),
    read: written => written,
    merge: (_under, own) => own,
    words: String,
    asksForLess: (own, least) => weakestFirst.indexOf(own) < weakestFirst.indexOf(least),
    weaker: weakestFirst.map(code).join(' than '),
});
/** A mode that may end on a day. A layer's value replaces the one under it. */
const datedMode = (named) => ({
    ...named,
    ifUnset: { mode: 'enforce' },
    values: '`observe`, `warn`, `enforce`, or `{mode: \u2026, enforce-from: YYYY-MM-DD}`',
    shownDefault: 'enforce',
    schema: parts => parts.modeSetting,
    read: written => (0,_mode_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .readModeSetting */ .Ai)(written),
    merge: (_under, own) => own,
    words: _mode_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .modeSettingWords */ .$I,
    asksForLess: _mode_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .isMilderMode */ .F7,
    weaker: '`observe` than `warn` than `enforce`; a later `enforce-from`',
});
/** A key that is on or off. A layer's value replaces the one under it. */
const toggle = ({ ifUnset, stricter, ...named }) => ({
    ...named,
    ifUnset,
    values: '`true`, `false`',
    shownDefault: String(ifUnset),
    schema: parts => parts.flag,
    read: written => written,
    merge: (_under, own) => own,
    words: String,
    asksForLess: (own, least) => own !== stricter && least === stricter,
    weaker: code(String(!stricter)),
});
/** A key whose value is a number, a higher one asking for less. A layer's value replaces the one under it. */
const amount = ({ range, ifUnset, ...named }) => ({
    ...named,
    ifUnset,
    shownDefault: String(ifUnset),
    schema: parts => parts.numberFrom(...range),
    read: written => written,
    merge: (_under, own) => own,
    words: String,
    asksForLess: (own, least) => own > least,
    weaker: 'a higher number',
});
/** Entries that only the first of two lists has. */
const additions = (own, least) => own.filter(entry => !least.includes(entry));
/** The entries of two lists, each once. */
const union = (a, b) => (b.length === 0 ? a : [...new Set([...a, ...b])]);
const list = {
    ifUnset: [],
    shownDefault: undefined,
    read: written => written,
    merge: union,
    words: _changes_key_change_js__WEBPACK_IMPORTED_MODULE_4__/* .listWords */ .y,
};
/** A key that lists paths by which less is asked. Layers add up, so that every further entry lets more pass. */
const excusingFiles = (named) => ({
    ...named,
    ...list,
    values: 'paths',
    schema: parts => parts.listOf(parts.pathGlob),
    asksForLess: (own, least) => additions(own, least).length > 0,
    weaker: 'any further path',
});
/** A key that lists globs of paths of which less is asked. Layers add up as those of files do. */
const excusedPaths = (named) => ({
    ...excusingFiles(named),
    values: 'globs of paths',
    problems: (written, path) => badGlobs(written, path),
});
/** A key that lists what is allowed, everything being allowed as long as nothing is listed. Layers add up. */
const allowed = (named) => ({
    ...named,
    ...list,
    schema: parts => parts.listOf(parts.name),
    // Why: without a list everything is allowed, so that the first one narrows it.
    asksForLess: (own, least) => least.length > 0 && (own.length === 0 || additions(own, least).length > 0),
    weaker: 'any further entry, where there is one',
});
/** A key that lists what is forbidden. Layers add up, so that no layer can ask for less than what lies under it. */
const forbidden = (named) => ({
    ...named,
    ...list,
    schema: parts => parts.listOf(parts.name),
    asksForLess: (own, least) => additions(least, own).length > 0,
});
/** A key that lists what is so, where neither more nor fewer entries ask for less: below a lock there is no other. Layers add up. */
const facts = (named) => ({
    ...named,
    ...list,
    schema: parts => parts.listOf(parts.name),
    asksForLess: (own, least) => additions(own, least).length + additions(least, own).length > 0,
    weaker: 'any other entry',
});
/** A key that lists rules of which more is asked, by id, glob or family. Layers add up. */
const guardedRules = (named) => ({
    ...forbidden({ ...named, values: 'rule ids, families, globs' }),
    read: (written, { known }) => (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutFamilies */ .lD)(written, known),
    problems: (written, path, known) => (0,_schema_rule_references_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownRules */ .sF)(written, known, item => [...path, String(item)]),
});
/** A problem for each glob of paths that means nothing. A text by itself stands for a list of one. */
const badGlobs = (globs, path) => (typeof globs === 'string' ? [globs] : globs).flatMap((glob, index) => {
    const problem = (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .globProblem */ .AI)(glob);
    const at = typeof globs === 'string' ? path : [...path, String(index)];
    return problem === undefined ? [] : [{ path: at, at: 'value', message: `The glob "${glob}" ${problem}.` }];
});


/***/ }),

/***/ 10064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hs: () => (/* binding */ asksForLess),
  e8: () => (/* binding */ keyEntries),
  nL: () => (/* binding */ overlayValues),
  b: () => (/* binding */ policySections),
  GW: () => (/* binding */ problemsOf),
  N$: () => (/* binding */ readValues),
  uI: () => (/* binding */ unsetValues),
  wC: () => (/* binding */ withoutKey),
  n4: () => (/* binding */ wordsAt),
  vv: () => (/* binding */ wouldWeaken)
});

// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/policy/keys/forms.js
var keys_forms = __webpack_require__(48448);
// EXTERNAL MODULE: ./build/policy/profile.js
var profile = __webpack_require__(93091);
// EXTERNAL MODULE: ./build/policy/keys/by-strength.js
var by_strength = __webpack_require__(77518);
;// CONCATENATED MODULE: ./build/policy/keys/profile-key.js



/** Which rules run that `rules` does not name. A layer's setting replaces that of the layers under it as a whole. */
const profileKey = {
    name: 'profile',
    description: 'Which rules run that `rules` does not name: `gate` what may stop a merge, `hardening` what a hardened installation has besides, `strict` all, with findings of severity `info`.',
    values: '`gate`, `hardening`, `strict`, or an object with `default` and `paths`',
    ifUnset: (0,profile/* profileEverywhere */.UB)('gate'),
    shownDefault: 'gate',
    schema: parts => parts.profileSetting,
    read: written => typeof written === 'string'
        ? (0,profile/* profileEverywhere */.UB)(written)
        : { base: written.default ?? 'gate', paths: new Map((0,by_strength/* byLength */.Y)(written.paths ?? {})) },
    merge: (_under, own) => own,
    words: profile/* profileWords */.PS,
    asksForLess: profile/* isLooser */.NM,
    weaker: 'a quieter profile, in any path: `gate` than `hardening`, both than `strict`; also locked by `rules`, and as `all-rules`',
    problems: (written, path) => typeof written === 'string' ? [] : Object.keys(written.paths ?? {}).flatMap(glob => (0,keys_forms/* badGlobs */.Lw)(glob, [...path, 'paths', glob])),
    formerly: {
        name: 'all-rules',
        names: 'a profile',
        description: 'The older name of two profiles: true is `profile: strict`, false is `profile: gate`.',
        values: '`true`, `false`',
        shownDefault: 'false',
        schema: parts => parts.flag,
        read: written => (0,profile/* profileEverywhere */.UB)(written === true ? 'strict' : 'gate'),
    },
};

// EXTERNAL MODULE: ./build/policy/schema/rule-references.js
var rule_references = __webpack_require__(19127);
;// CONCATENATED MODULE: ./build/policy/keys/rules-key.js



/** Settings by rule id or glob over ids, weakest first: a later entry beats an earlier one. */
const rulesKey = {
    name: 'rules',
    description: 'Settings by rule id or glob (`image/*`). A rule id beats a glob, a longer glob a shorter one.',
    values: 'by rule id or glob: `off`, `on`, a severity, or an object (below)',
    ifUnset: new Map(),
    shownDefault: undefined,
    schema: parts => parts.ruleMap,
    read: (written, { known }) => readRules(written, known),
    merge: (under, own) => overlayRules(under, own),
    weaker: 'off; a lower severity; other options; paths that the rule does not look at. Also as `rules.ID`, `rules.GLOB`, `rules.FAMILY`',
    hasOwnLock: true,
    problems: (written, path, known) => [
        ...(0,rule_references/* unknownSettings */.I3)(written, path, known),
        ...Object.entries(written).flatMap(([id, setting]) => typeof setting === 'object' ? (0,keys_forms/* badGlobs */.Lw)(setting['ignore-paths'] ?? [], [...path, id, 'ignore-paths']) : []),
    ],
};
const readRules = (rules, known) => {
    const read = new Map();
    for (const { pattern, entry, isOfId } of (0,by_strength/* namedByStrength */.E)(rules, known)) {
        const [weaker, settings] = [read.get(pattern), readRuleSetting(entry, !isOfId)];
        read.set(pattern, weaker ? overlaid(weaker, settings) : settings);
    }
    return read;
};
const readRuleSetting = (setting, glob) => {
    if (setting === 'off')
        return { enabled: false, options: {}, ignorePaths: [] };
    if (setting === 'on')
        return { enabled: true, options: {}, ignorePaths: [] };
    const { enabled, severity, options = {}, 'ignore-paths': ignorePaths = [], } = typeof setting === 'string' ? { severity: setting } : setting;
    // Why: whoever gives one rule a severity wants it to run; over a glob that would turn on rules that nobody chose.
    const runs = enabled ?? (severity !== undefined && !glob ? true : undefined);
    return { ...(runs !== undefined && { enabled: runs }), ...(severity !== undefined && { severity }), options, ignorePaths };
};
/** Entries of the layer come last, because the last one decides. */
const overlayRules = (under, layer) => {
    const merged = new Map(under);
    for (const [pattern, settings] of layer) {
        const earlier = under.get(pattern);
        merged.delete(pattern);
        merged.set(pattern, earlier ? overlaid(earlier, settings) : settings);
    }
    return merged;
};
/** What two entries say of a rule together; the second decides. */
const overlaid = (weaker, settings) => ({
    ...weaker,
    ...settings,
    options: { ...weaker.options, ...settings.options },
    ignorePaths: (0,keys_forms/* union */.KC)(weaker.ignorePaths, settings.ignorePaths),
});

// EXTERNAL MODULE: ./build/policy/changes/key-change.js
var key_change = __webpack_require__(1832);
// EXTERNAL MODULE: ./build/policy/mode-setting.js
var mode_setting = __webpack_require__(52730);
// EXTERNAL MODULE: ./build/policy/keys/waivers-key.js
var waivers_key = __webpack_require__(380);
;// CONCATENATED MODULE: ./build/policy/keys/scan-overrides-key.js




const wordsOf = ({ reports, paths, mode, ...settings }) => [
    ...reports,
    ...paths,
    ...(mode === undefined ? [] : [(0,mode_setting/* modeSettingWords */.$I)(mode)]),
    ...Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`])),
].join(' ');
const readOverride = (written) => {
    const { reports, paths, mode, block, unfixed, 'base-image': baseImage, epss, 'grace-days': graceDays, 'overdue-days': overdueDays, } = written;
    return {
        reports: (0,waivers_key/* asList */.D)(reports),
        paths: (0,waivers_key/* asList */.D)(paths),
        ...(mode !== undefined && { mode: (0,mode_setting/* readModeSetting */.Ai)(mode) }),
        ...(block !== undefined && { block }),
        ...(unfixed !== undefined && { unfixed }),
        ...(baseImage !== undefined && { baseImage }),
        ...(epss !== undefined && { epss }),
        ...(graceDays !== undefined && { graceDays }),
        ...(overdueDays !== undefined && { overdueDays }),
    };
};
/** What some scans do otherwise; a later entry beats an earlier one. Those of all layers count, the repository's after the organization's. */
const scanOverridesKey = {
    name: 'overrides',
    description: 'What counts otherwise for some images and paths: each with `reports` (names of reports, which stand for the roles of images) or `paths`, and any of `mode`, `block`, `unfixed`, `base-image`, `epss`, `grace-days`, `overdue-days`. A later entry beats an earlier one.',
    values: 'a list',
    ifUnset: [],
    shownDefault: undefined,
    schema: parts => parts.scanOverrideList,
    read: written => written.map(readOverride),
    merge: (under, own) => [...under, ...own],
    words: overrides => (0,key_change/* listWords */.y)(overrides.map(wordsOf)),
    asksForLess: (own, least) => {
        const accepted = new Set(least.map(wordsOf));
        return own.some(override => !accepted.has(wordsOf(override)));
    },
    weaker: 'any further entry',
    problems: (written, path) => written.flatMap(({ paths }, index) => (0,keys_forms/* badGlobs */.Lw)(paths ?? [], [...path, String(index), 'paths'])),
};

;// CONCATENATED MODULE: ./build/policy/keys/scan-results-key.js



const scan_results_key_wordsOf = ({ workflow, artifact, dockerfile, paths }) => [`${workflow} ${artifact}`, ...(dockerfile === undefined ? [] : [`of ${dockerfile}`]), ...paths].join(' ');
/** Where results come from. Those of all layers are asked for, so that no layer can ask for less than what lies under it. */
const scanResultsKey = {
    name: 'results',
    description: 'Where the GitHub App finds the results of a change: each with `workflow`, `artifact`, and where needed `dockerfile` and `paths` ([how](scan-results.md#the-app)). The Action has an input for it.',
    values: 'a list',
    ifUnset: [],
    shownDefault: undefined,
    schema: parts => parts.scanResultsList,
    read: written => written.map(({ workflow, artifact, dockerfile, paths }) => ({ workflow, artifact, dockerfile, paths: (0,waivers_key/* asList */.D)(paths) })),
    merge: (under, own) => {
        const known = new Set(under.map(scan_results_key_wordsOf));
        return [...under, ...own.filter(results => !known.has(scan_results_key_wordsOf(results)))];
    },
    words: results => (0,key_change/* listWords */.y)(results.map(scan_results_key_wordsOf)),
    asksForLess: (own, least) => {
        const asked = new Set(own.map(scan_results_key_wordsOf));
        return least.some(results => !asked.has(scan_results_key_wordsOf(results)));
    },
    problems: (written, path) => written.flatMap(({ paths }, index) => (0,keys_forms/* badGlobs */.Lw)(paths ?? [], [...path, String(index), 'paths'])),
};

;// CONCATENATED MODULE: ./build/policy/keys/scan-waivers-key.js



const scan_waivers_key_wordsOf = ({ vulnerabilities, packages, paths, until }) => [...vulnerabilities, ...packages, ...paths, ...(until === undefined ? [] : [`until ${until}`])].join(' ');
/** Accepted vulnerabilities. Those of all layers count. */
const scanWaiversKey = {
    name: 'waivers',
    description: 'Accepted vulnerabilities, each with `vulnerabilities`, `packages`, `paths`, `reason`, `owner` and `until`: they are shown and do not count.',
    values: 'a list',
    ifUnset: [],
    shownDefault: undefined,
    schema: parts => parts.scanWaiverList,
    read: written => written.map(({ vulnerabilities, packages, paths, reason, owner, until }) => ({
        vulnerabilities: (0,waivers_key/* asList */.D)(vulnerabilities),
        packages: (0,waivers_key/* asList */.D)(packages),
        paths: (0,waivers_key/* asList */.D)(paths),
        reason,
        ...(owner !== undefined && { owner }),
        until,
    })),
    merge: (under, own) => [...under, ...own],
    words: waivers => (0,key_change/* listWords */.y)(waivers.map(scan_waivers_key_wordsOf)),
    asksForLess: (own, least) => {
        const accepted = new Set(least.map(scan_waivers_key_wordsOf));
        return own.some(waiver => !accepted.has(scan_waivers_key_wordsOf(waiver)));
    },
    weaker: 'any further waiver',
    problems: (written, path) => written.flatMap(({ paths }, index) => (0,keys_forms/* badGlobs */.Lw)(paths ?? [], [...path, String(index), 'paths'])),
};

;// CONCATENATED MODULE: ./build/policy/keys/policy-keys.js








/** `newest` stands for the newest that the rules know. Why with a `v`: YAML reads `1.30` as the number 1.3. */
const kubernetesVersions = [
    'newest',
    ...['v1.26', 'v1.27', 'v1.28', 'v1.29', 'v1.30', 'v1.31', 'v1.32', 'v1.33', 'v1.34', 'v1.35', 'v1.36', 'v1.37'],
];
const section = (name, description, keys) => ({
    name,
    description,
    keys,
});
const thresholds = [...severity/* severities */.gO, 'none'];
const threshold = (name, description, ifUnset) => (0,keys_forms/* choice */.Yq)({ name, description, values: thresholds, weakestFirst: ['none', ...severity/* severities */.gO], ifUnset });
/**
 * The keys of the policy file, in the order of the guide, by the names that the program has for them. Every one of them may stand in the
 * organization's file, too. A new key is an entry here and the code that goes by `policy.<its name>`.
 */
const policyKeys = {
    scope: (0,keys_forms/* choice */.Yq)({
        name: 'report',
        description: 'Which findings count: those that the change brings in, all in the files it changes, or all in everything read.',
        values: ['new', 'changed-files', 'all'],
        ifUnset: 'new',
    }),
    thresholds: section('thresholds', 'From which severity on a finding is reported, commented and blocking. `none` means never.', {
        report: threshold('report', 'Findings at least this severe count and are reported.', 'low'),
        comment: threshold('comment', 'Findings at least this severe get a review comment.', 'medium'),
        block: threshold('block', 'Findings at least this severe fail the check.', 'high'),
    }),
    /** Whether a verdict that could not look at everything blocks or only warns. */
    onIncomplete: (0,keys_forms/* choice */.Yq)({
        name: 'on-incomplete',
        description: 'What a review that could not look at everything does.',
        values: ['block', 'warn'],
        weakestFirst: ['warn', 'block'],
        ifUnset: 'block',
    }),
    /** `ignore`: as if it had always been there. `warn`: it is shown, and warns at least. `block`: as if the change brought it in. */
    moved: (0,keys_forms/* choice */.Yq)({
        name: 'moved',
        description: 'What a finding does whose stage, service, object or container the change moved to another folder or namespace, as bad as it was: nothing, a warning at least, or the same as a new one.',
        values: ['ignore', 'warn', 'block'],
        ifUnset: 'warn',
    }),
    /** Which rules run that no entry of `rules` turns on or off. */
    profile: profileKey,
    /** For which version what is deployed is judged, where nothing else says it. */
    kubernetesVersion: (0,keys_forms/* choice */.Yq)({
        name: 'kubernetes-version',
        description: 'The version of Kubernetes that the manifests are for: which API versions are served, what components of the control plane do unless they are told, what charts are rendered for.',
        values: kubernetesVersions,
        ifUnset: 'newest',
    }),
    /** What `.Capabilities.APIVersions` of charts has beside what Helm itself names. */
    kubernetesApiVersions: (0,keys_forms/* facts */.Ix)({
        name: 'kubernetes-api-versions',
        description: 'What the cluster serves beside the API versions that Helm knows by itself, as charts ask for it (`.Capabilities.APIVersions`): `monitoring.coreos.com/v1`, `monitoring.coreos.com/v1/ServiceMonitor`.',
        values: 'API versions',
    }),
    /** By which Helm charts are rendered, whoever deploys them. */
    helmVersion: (0,keys_forms/* choice */.Yq)({
        name: 'helm-version',
        description: 'By which Helm charts are rendered: `by-deployer` is Helm 4 for what Flux deploys, and Helm 3 for all else.',
        values: ['by-deployer', 'v3', 'v4'],
        ifUnset: 'by-deployer',
    }),
    /** Settings by rule id or glob over ids; a later entry beats an earlier one. */
    rules: rulesKey,
    /** Globs of paths that are not reviewed at all. */
    ignorePaths: (0,keys_forms/* excusedPaths */.wF)({
        name: 'ignore-paths',
        description: "Globs of paths that are not reviewed, from the repository's root; a folder stands for all in it.",
    }),
    /** Globs of files whose parts that no tool of ours renders (overlays, values of charts) are told and do not make a review incomplete. */
    unrenderedPaths: (0,keys_forms/* excusedPaths */.wF)({
        name: 'unrendered-paths',
        description: 'Globs of files whose changes need rendering to be judged (overlays, values of charts, Helm and Argo CD settings): they are told and do not make the review incomplete.',
    }),
    registries: section('registries', 'Where images may come from.', {
        trusted: (0,keys_forms/* allowed */.TQ)({
            name: 'trusted',
            description: 'Registries or repositories that images may come from, as prefixes at a slash: `ghcr.io/acme`. Read by `image/untrusted-registry`, and by `image/unverified-publisher` as known.',
            values: 'registries or repositories',
        }),
        denied: (0,keys_forms/* forbidden */.o0)({
            name: 'denied',
            description: 'Registries or repositories that images must not come from; beats `trusted`.',
            values: 'registries or repositories',
        }),
    }),
    /** Files and folders with rules of the organization's own. */
    organizationRules: (0,keys_forms/* forbidden */.o0)({
        name: 'organization-rules',
        description: "Files or folders with the organization's own rules, from the repository's root: ValidatingAdmissionPolicies with their bindings and parameters, policies of Kyverno and Gatekeeper, and modules that `opa build -t wasm` made of Rego, each by its digest: `policies/images.wasm@sha256:\u2026`. They are read at the base of a change, never from the change itself; those that an organization's policy names lie beside that file.",
        values: 'files or folders',
    }),
    waivers: waivers_key/* waiversKey */.J,
    suppressions: section('suppressions', 'What comments in the reviewed files may do.', {
        /** Whether inline comments count at all. */
        inline: (0,keys_forms/* toggle */.L$)({
            name: 'inline',
            description: 'Whether comments and annotations in the reviewed files may suppress findings.',
            ifUnset: true,
            stricter: false,
        }),
        /** Whether other tools' comments count. */
        peers: (0,keys_forms/* toggle */.L$)({
            name: 'peers',
            description: 'Whether comments and annotations of other tools (hadolint, Trivy, checkov\u2026) do too; never for critical findings.',
            ifUnset: true,
            stricter: false,
        }),
        requireReason: (0,keys_forms/* toggle */.L$)({
            name: 'require-reason',
            description: 'Suppressions without a reason do not count.',
            ifUnset: false,
            stricter: true,
        }),
        requireExpiry: (0,keys_forms/* toggle */.L$)({
            name: 'require-expiry',
            description: 'Suppressions and waivers without an `until` date do not count.',
            ifUnset: false,
            stricter: true,
        }),
        /** Rule ids or globs that no inline comment may silence. */
        locked: (0,keys_forms/* guardedRules */.Qe)({ name: 'locked', description: 'Rule ids, or globs over them, that only a waiver in this file may silence.' }),
        /** Whether comments that the reviewed change itself adds count for it at once (`count`), or only once they are merged (`ignore`). */
        ownChange: (0,keys_forms/* choice */.Yq)({
            name: 'own-change',
            description: 'Whether comments that a change adds itself count for it at once (`count`), or once they are merged (`ignore`).',
            values: ['ignore', 'count'],
            weakestFirst: ['count', 'ignore'],
            ifUnset: 'ignore',
        }),
    }),
    scans: section('scans', "What scanners' results of a change do.", {
        /** `observe`: told and nothing else. `warn`: nothing blocks. */
        mode: (0,keys_forms/* datedMode */.OC)({
            name: 'mode',
            description: 'What a scan that would block does: it is told (`observe`), warns, or blocks (`enforce`), as it is or from a day on.',
        }),
        block: threshold('block', 'Vulnerabilities at least this severe block when the change adds them. One whose severity the scanner does not know counts as any.', 'info'),
        /** What an added vulnerability does for which no version is known that mends it. */
        unfixed: (0,keys_forms/* choice */.Yq)({
            name: 'unfixed',
            description: 'What an added vulnerability does for which there is no fix. Known exploited ones block nevertheless.',
            values: ['ignore', 'warn', 'block'],
            ifUnset: 'block',
        }),
        /** What an added vulnerability does that lies in a layer of the image that the Dockerfile is built from. */
        baseImage: (0,keys_forms/* choice */.Yq)({
            name: 'base-image',
            description: "What an added vulnerability does that the base image brings, where the Dockerfile tells; what this repository's own instructions bring counts in any case.",
            values: ['ignore', 'warn', 'block'],
            ifUnset: 'block',
        }),
        /** `all`: whoever brought it in. */
        knownExploited: (0,keys_forms/* choice */.Yq)({
            name: 'known-exploited',
            description: 'Which vulnerabilities that are known to be exploited block, whatever their severity: those that the change adds, or all that the head has.',
            values: ['added', 'all'],
            ifUnset: 'added',
        }),
        /** What images do that the change brings in and that no scan is about. */
        unscanned: (0,keys_forms/* choice */.Yq)({
            name: 'unscanned',
            description: 'What an image does that the change brings in and that no scan of it is about, by digest or tag; what a scanned Dockerfile builds on is in the image that it builds.',
            values: ['ignore', 'warn', 'block'],
            ifUnset: 'warn',
        }),
        /** From which probability of exploitation on the threshold of severity does not matter. */
        epss: (0,keys_forms/* amount */.vj)({
            name: 'epss',
            description: 'Added vulnerabilities that are at least this likely to be exploited (EPSS, 0 to 1) block, whatever their severity.',
            values: 'a number from 0 to 1',
            range: [0, 1],
            ifUnset: 1,
        }),
        graceDays: (0,keys_forms/* amount */.vj)({
            name: 'grace-days',
            description: 'For so many days after a vulnerability was published it only warns, when the report has the day. Known exploited ones block at once.',
            values: 'a number from 0 to 365',
            range: [0, 365],
            ifUnset: 0,
        }),
        overdueDays: (0,keys_forms/* amount */.vj)({
            name: 'overdue-days',
            description: 'Added vulnerabilities that were published longer ago than so many days block when they can be mended, whatever their severity. None is as old as the default.',
            values: 'a number from 1 to 100000',
            range: [1, 100_000],
            ifUnset: 100_000,
        }),
        waivers: scanWaiversKey,
        /** For some images and paths. */
        overrides: scanOverridesKey,
        /** Where the App finds results. */
        results: scanResultsKey,
        /** Of whose results a good word counts; a bad one counts in any case. */
        trust: (0,keys_forms/* choice */.Yq)({
            name: 'trust',
            description: "Whose results let a change pass in the App: those of runs whose workflow the change leaves alone and that are not a fork's (`own-repository`), also a fork's (`unchanged-workflow`), or all (`anyone`). What they find counts in any case.",
            values: ['own-repository', 'unchanged-workflow', 'anyone'],
            weakestFirst: ['anyone', 'unchanged-workflow', 'own-repository'],
            ifUnset: 'own-repository',
        }),
        /** From the start of the check. */
        waitMinutes: (0,keys_forms/* amount */.vj)({
            name: 'wait-minutes',
            description: 'How long the App waits for results before it says that there are none, which never passes.',
            values: 'a number from 0 to 1440',
            range: [0, 1_440],
            ifUnset: 60,
        }),
        /** Of images, by signers whom an image policy trusts. */
        attestations: (0,keys_forms/* choice */.Yq)({
            name: 'attestations',
            description: 'What scans and VEX do that are attested of an image, by whom an [image policy](image-signing.md) trusts for it: nothing, or they count as reports and VEX of that image do ([how](scan-results.md#scans-that-are-attested)).',
            values: ['ignore', 'count'],
            ifUnset: 'ignore',
        }),
        /** Documents of the base branch. */
        vex: (0,keys_forms/* excusingFiles */.mR)({
            name: 'vex',
            description: 'VEX documents that count (OpenVEX, CSAF, CycloneDX), in the base branch, or with `policy:` before the path in the policy repository. The Action has an input for further ones, the command line `--vex`.',
        }),
    }),
};

;// CONCATENATED MODULE: ./build/policy/keys/key-table.js

/** Keys and sections, by the program's names. */
const table = policyKeys;
/** The sections of the file. */
const policySections = Object.values(table).filter(entry => 'keys' in entry);
/** Every key, in the order of the table. */
const keyEntries = Object.entries(table).flatMap(([field, entry]) => 'keys' in entry
    ? Object.entries(entry.keys).map(([part, key]) => ({ name: `${entry.name}.${key.name}`, fields: [field, part], key }))
    : [{ name: entry.name, fields: [field], key: entry }]);
const fieldOf = (values, field) => {
    if (field === undefined)
        return values;
    const found = typeof values === 'object' && values !== null ? Reflect.get(values, field) : undefined;
    return found;
};
/** What values say under a key; undefined when they say nothing. */
const valueAt = (values, { fields: [field, part] }) => fieldOf(fieldOf(values, field), part);
/** What values say under a key, in words; empty where something else tells it. */
const wordsAt = (values, entry) => entry.key.words?.(valueAt(values, entry)) ?? '';
/** The values without what they say under a key. */
const withoutKey = (values, { fields: [field, part] }) => ({
    ...values,
    [field]: part === undefined ? undefined : { ...Object(fieldOf(values, field)), [part]: undefined },
});
// Why two signatures: which type belongs to which key is what the table says, and the compiler cannot follow it through a loop.
function valuesBy(valueFor) {
    const values = new Map();
    for (const entry of keyEntries) {
        const [field, part] = entry.fields;
        const value = valueFor(entry);
        values.set(field, part === undefined ? value : { ...Object(values.get(field)), [part]: value });
    }
    return Object.fromEntries(values);
}
/** What counts where nobody says anything. */
const unsetValues = () => valuesBy(({ key }) => key.ifUnset);
/** One layer over complete values, key by key, as the table merges them. */
const overlayValues = (under, layer) => valuesBy(entry => {
    const [least, own] = [valueAt(under, entry), valueAt(layer, entry)];
    return own === undefined ? least : entry.key.merge(least, own);
});
function readValues(document, place) {
    const values = new Map();
    for (const entry of keyEntries) {
        const { fields, key } = entry;
        const value = readEntry(document, entry, place);
        const older = key.formerly && fieldOf(document, key.formerly.name);
        const read = value === undefined && older !== undefined ? key.formerly?.read(older) : value;
        const [field, part] = fields;
        if (read !== undefined)
            values.set(field, part === undefined ? read : { ...Object(values.get(field)), [part]: read });
    }
    return Object.fromEntries(values);
}
const pathOf = ({ name }) => name.split('.');
const writtenAt = (document, entry) => pathOf(entry).reduce(fieldOf, document);
const readEntry = (document, entry, place) => {
    const written = writtenAt(document, entry);
    if (written === undefined)
        return undefined;
    const placed = pathOf(entry).reduce((at, name) => at?.children.get(name), place.placed);
    return entry.key.read(written, { ...place, placed });
};
/** What stands in a file in the right shape and still cannot be meant, key by key. */
const problemsOf = (document, known) => keyEntries.flatMap(entry => {
    const written = writtenAt(document, entry);
    return [...(written === undefined ? [] : (entry.key.problems?.(written, pathOf(entry), known) ?? [])), ...bothNames(document, entry)];
});
const bothNames = (document, entry) => {
    const { formerly } = entry.key;
    if (formerly === undefined || writtenAt(document, entry) === undefined || fieldOf(document, formerly.name) === undefined)
        return [];
    return [
        {
            path: [formerly.name],
            at: 'key',
            message: `"${formerly.name}" is the older name of ${formerly.names}, and "${entry.name}" is given, too.`,
            hint: `Leave "${formerly.name}" out.`,
        },
    ];
};
/** True when one policy asks for less than another one under a key whose values have an order. */
const asksForLess = (own, least, entry) => entry.key.asksForLess?.(valueAt(own, entry), valueAt(least, entry)) ?? false;
/** True when a layer over `floor` would make less of a key than it has. */
const wouldWeaken = (layer, floor, entry) => {
    const [own, least] = [valueAt(layer, entry), valueAt(floor, entry)];
    return own !== undefined && (entry.key.asksForLess?.(entry.key.merge(least, own), least) ?? false);
};


/***/ }),

/***/ 380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ asList),
/* harmony export */   J: () => (/* binding */ waiversKey)
/* harmony export */ });
/* harmony import */ var _changes_key_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1832);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65679);
/* harmony import */ var _schema_rule_references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19127);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48448);




/** Accepted risks. Those of all layers count. */
const waiversKey = {
    name: 'waivers',
    description: 'Accepted risks: findings that are shown but do not count.',
    values: 'a list (below)',
    ifUnset: [],
    shownDefault: undefined,
    schema: parts => parts.waiverList,
    read: (written, place) => written.map((waiver, index) => readWaiver(waiver, String(index), place)),
    merge: (under, own) => [...under, ...own],
    words: waivers => (0,_changes_key_change_js__WEBPACK_IMPORTED_MODULE_3__/* .listWords */ .y)(waivers.map(waiverWords)),
    asksForLess: (own, least) => {
        const accepted = new Set(least.map(waiverWords));
        return own.some(waiver => !accepted.has(waiverWords(waiver)));
    },
    weaker: 'any waiver of the repository that `waivable` does not allow',
    hasOwnLock: true,
    problems: (written, path, known) => written.flatMap((waiver, index) => {
        const at = [...path, String(index)];
        return [
            ...(typeof waiver.rules === 'string'
                ? (0,_schema_rule_references_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownRules */ .sF)([waiver.rules], known, () => [...at, 'rules'])
                : (0,_schema_rule_references_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownRules */ .sF)(waiver.rules, known, item => [...at, 'rules', String(item)])),
            ...(0,_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .badGlobs */ .Lw)(waiver.paths ?? [], [...at, 'paths']),
        ];
    }),
};
/** A list that may be written as its only entry. */
const asList = (value) => value === undefined ? [] : typeof value === 'string' ? [value] : value;
const readWaiver = (waiver, index, { known, path, placed: list }) => {
    const placed = list?.children.get(index);
    return {
        rules: (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutFamilies */ .lD)(asList(waiver.rules), known),
        paths: asList(waiver.paths),
        subjects: asList(waiver.subjects),
        reason: waiver.reason,
        ...(waiver.owner !== undefined && { owner: waiver.owner }),
        until: waiver.until,
        ...(placed && { at: { path, range: placed.range } }),
    };
};
const waiverWords = ({ rules, paths, subjects, until }) => [rules.join(' '), ...paths, ...subjects, ...(until === undefined ? [] : [`until ${until}`])].join(' ');


/***/ }),

/***/ 36839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kr: () => (/* binding */ lockNames),
/* harmony export */   ln: () => (/* binding */ isLocked),
/* harmony export */   wS: () => (/* binding */ lockableKeys)
/* harmony export */ });
/* harmony import */ var _keys_key_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10064);

/** Keys that a lock is kept under by comparing values. */
const lockableKeys = _keys_key_table_js__WEBPACK_IMPORTED_MODULE_0__/* .keyEntries */ .e8.filter(({ key }) => key.asksForLess !== undefined && key.hasOwnLock === undefined);
/** Every name that may stand in `locked`, besides `rules.` with a rule id or glob: keys with their older names, and sections. */
const lockNames = [
    ..._keys_key_table_js__WEBPACK_IMPORTED_MODULE_0__/* .keyEntries */ .e8.flatMap(({ name, key }) => [name, ...(key.formerly ? [key.formerly.name] : [])]),
    ..._keys_key_table_js__WEBPACK_IMPORTED_MODULE_0__/* .policySections */ .b.map(({ name }) => name),
];
/**
 * True when a lock covers the key: it names the key or one above it; the profile, which decides about all rules, also by its older name.
 */
const isLocked = (locked, key) => locked.some(lock => lock === key ||
    (!lock.startsWith('rules.') && key.startsWith(`${lock}.`)) ||
    (key === 'profile' && (lock === 'all-rules' || lock === 'rules')));


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

/***/ 24209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HE: () => (/* binding */ compareThreshold),
/* harmony export */   Rn: () => (/* binding */ stricter),
/* harmony export */   du: () => (/* binding */ looser),
/* harmony export */   vM: () => (/* binding */ contradictions)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22531);

const strictestFirst = ['none', ..._findings_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO];
/** Positive when `a` lets fewer findings through than `b`; `none` lets none through. */
const compareThreshold = (a, b) => strictestFirst.indexOf(b) - strictestFirst.indexOf(a);
const stricter = (a, b) => (compareThreshold(a, b) >= 0 ? a : b);
const looser = (a, b) => (compareThreshold(a, b) <= 0 ? a : b);
/** Thresholds of one file that lie below its `report`: what is not shown can neither be commented nor block. */
const contradictions = ({ report, comment, block }) => {
    if (report === undefined)
        return [];
    const named = [['comment', comment, 'get a comment'], ['block', block, 'block']];
    return named.flatMap(([name, threshold, effect]) => threshold === undefined || compareThreshold(threshold, report) >= 0
        ? []
        : [
            {
                path: ['thresholds', name],
                at: 'value',
                message: `"thresholds.${name}" (${threshold}) lies below "thresholds.report" (${report}): findings would ${effect} without being shown.`,
                hint: `Lower "report" to ${threshold}, or raise "${name}" to ${report}.`,
            },
        ]);
};


/***/ })

};
;