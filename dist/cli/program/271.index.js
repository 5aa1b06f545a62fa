"use strict";
exports.id = 271;
exports.ids = [271];
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

/***/ 18879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mU: () => (/* binding */ daysAfter),
/* harmony export */   oN: () => (/* binding */ hasExpired),
/* harmony export */   tf: () => (/* binding */ isCalendarDate)
/* harmony export */ });
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** True for `YYYY-MM-DD` when the calendar has that day. */
const isCalendarDate = (text) => {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
    if (!parts)
        return false;
    const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    return day >= 1 && day <= daysIn(year, month);
};
/** Days of a month, counted from 1; 0 for what is no month. */
const daysIn = (year, month) => {
    const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
    return (daysOfMonth[month - 1] ?? 0) + leapDay;
};
/**
 * True when a suppression that counts until `until` no longer does. The day itself still counts (UTC); no date never expires.
 * Whoever can't write a date gets no exception: a malformed one has expired.
 */
const hasExpired = (until, today) => until !== undefined && (!isCalendarDate(until) || until < today);
/** The day so many days (0 to 3,650) after another one, both `YYYY-MM-DD`. Why no `Date`: the core has no clock. */
const daysAfter = (day, days) => {
    let [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    date += days;
    for (let length = daysIn(year, month); date > length; length = daysIn(year, month)) {
        date -= length;
        [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    }
    return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
};


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

/***/ 80702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ globProblem),
/* harmony export */   hb: () => (/* binding */ maxGlobLength),
/* harmony export */   kt: () => (/* binding */ matchesGlob)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91138);

/** Alternatives in braces (`{yml,yaml}`) that one glob may spell out. */
const maxAlternatives = 64;
/** Longest glob, in UTF-16 units. */
const maxGlobLength = 500;
/** Folders above a path that are looked at. */
const maxDepth = 100;
/** `minimatch` from version 11 on does not backtrack; extglobs are off because gitignore has none and nobody writes them. */
const options = { dot: true, nocomment: true, nonegate: true, noext: true, braceExpandMax: maxAlternatives, platform: 'linux' };
/** Why a text is no glob of paths, in words that follow its name; undefined when it is one. */
const globProblem = (glob) => {
    if (trimmed(glob) === '')
        return 'is empty';
    if (glob.length > maxGlobLength)
        return `is longer than ${maxGlobLength} characters`;
    if (glob.startsWith('!'))
        return 'starts with "!", but globs can not be negated';
    if (glob.includes('\\'))
        return 'has a backslash; paths are written with "/"';
    return glob.includes('{') && new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(trimmed(glob), options).set.length >= maxAlternatives
        ? `has ${maxAlternatives} or more alternatives in braces`
        : undefined;
};
/** `./a/`, `/a` and `a/` mean `a`: all globs start at the repository's root. */
const trimmed = (glob) => glob.replace(/^(?:\.?\/)/u, '').replace(/\/$/u, '');
/** Globs are compiled once; the memory is emptied when it holds this many. */
const maxCompiled = 5_000;
const compiled = new Map();
const compile = (glob) => {
    if (!compiled.has(glob)) {
        if (compiled.size >= maxCompiled)
            compiled.clear();
        compiled.set(glob, globProblem(glob) === undefined ? new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(trimmed(glob), options) : undefined);
    }
    return compiled.get(glob);
};
/**
 * True when the glob fits the path or a folder above it: `vendor`, `vendor/` and `vendor/**` all hold what is in `vendor`.
 * `*` stays within a folder, `**` does not; names that begin with a dot are no exception.
 */
const matchesGlob = (path, glob) => {
    const matcher = compile(glob);
    if (!matcher)
        return false;
    let end = path.length;
    for (let depth = 0; end > 0 && depth < maxDepth; depth += 1) {
        if (matcher.match(path.slice(0, end)))
            return true;
        end = path.lastIndexOf('/', end - 1);
    }
    return false;
};


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

/***/ 36839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kr: () => (/* binding */ lockNames),
/* harmony export */   ln: () => (/* binding */ isLocked),
/* harmony export */   wS: () => (/* binding */ lockableKeys)
/* harmony export */ });
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93091);
/* harmony import */ var _threshold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24209);


const ordered = (name, { get, set, compare }) => ({
    name,
    written: layer => {
        const value = get(layer);
        return value === undefined ? undefined : String(value);
    },
    isWeaker: (layer, floor) => {
        const [own, least] = [get(layer), get(floor)];
        return own !== undefined && least !== undefined && compare(own, least) < 0;
    },
    without: layer => set(layer, undefined),
});
const inOrder = (weakestFirst) => (a, b) => weakestFirst.indexOf(a) - weakestFirst.indexOf(b);
const scopes = ['new', 'changed-files', 'all'];
const threshold = (part) => ordered(`thresholds.${part}`, {
    get: layer => layer.thresholds?.[part],
    set: (layer, value) => ({ ...layer, thresholds: { ...layer.thresholds, [part]: value } }),
    compare: (a, b) => (0,_threshold_js__WEBPACK_IMPORTED_MODULE_1__/* .compareThreshold */ .HE)(b, a),
});
const suppressionSwitch = (name, part, tighter) => ordered(`suppressions.${name}`, {
    get: layer => layer.suppressions?.[part],
    set: (layer, value) => ({ ...layer, suppressions: { ...layer.suppressions, [part]: value } }),
    compare: inOrder([!tighter, tighter]),
});
const additions = (own, least) => own.filter(entry => !least.includes(entry));
/** A list whose every further entry lets more pass. */
const permissions = (name, get, set, adds) => ({
    name,
    written: layer => get(layer)?.join(', '),
    isWeaker: (layer, floor) => adds(get(layer) ?? [], get(floor) ?? []).length > 0,
    without: layer => set(layer, undefined),
});
/** Keys that an organization can lock, but for `rules`, `registries.denied`, `suppressions.locked` and `waivers`. */
const lockableKeys = [
    ordered('report', { get: layer => layer.scope, set: (layer, scope) => ({ ...layer, scope }), compare: inOrder(scopes) }),
    threshold('report'),
    threshold('comment'),
    threshold('block'),
    ordered('on-incomplete', {
        get: layer => layer.onIncomplete,
        set: (layer, onIncomplete) => ({ ...layer, onIncomplete }),
        compare: inOrder(['warn', 'block']),
    }),
    ordered('moved', {
        get: layer => layer.moved,
        set: (layer, moved) => ({ ...layer, moved }),
        compare: inOrder(['ignore', 'warn', 'block']),
    }),
    {
        name: 'profile',
        written: ({ profile }) => profile && (0,_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .profileWords */ .PS)(profile),
        isWeaker: ({ profile: own }, { profile: least }) => own !== undefined && least !== undefined && (0,_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .isLooser */ .NM)(own, least),
        without: layer => ({ ...layer, profile: undefined }),
    },
    permissions('ignore-paths', layer => layer.ignorePaths, (layer, ignorePaths) => ({ ...layer, ignorePaths }), additions),
    permissions('unrendered-paths', layer => layer.unrenderedPaths, (layer, unrenderedPaths) => ({ ...layer, unrenderedPaths }), additions),
    permissions('registries.trusted', layer => layer.registries?.trusted, (layer, trusted) => ({ ...layer, registries: { ...layer.registries, trusted } }), 
    // Why: without a list every registry is trusted, so that the first one narrows it.
    (own, least) => (least.length === 0 ? [] : additions(own, least))),
    suppressionSwitch('inline', 'inline', false),
    suppressionSwitch('peers', 'peers', false),
    suppressionSwitch('require-reason', 'requireReason', true),
    suppressionSwitch('require-expiry', 'requireExpiry', true),
    ordered('suppressions.own-change', {
        get: layer => layer.suppressions?.ownChange,
        set: (layer, ownChange) => ({ ...layer, suppressions: { ...layer.suppressions, ownChange } }),
        compare: inOrder(['count', 'ignore']),
    }),
];
/** Every name that may stand in `locked`, besides `rules.` with a rule id or glob. */
const lockNames = [
    ...lockableKeys.map(key => key.name),
    ...['all-rules', 'thresholds', 'registries', 'suppressions', 'rules', 'waivers', 'registries.denied', 'suppressions.locked'],
];
/** True when a lock covers the key: it names the key or one above it; the profile, which decides about all rules, also by its older name. */
const isLocked = (locked, key) => locked.some(lock => lock === key ||
    (!lock.startsWith('rules.') && key.startsWith(`${lock}.`)) ||
    (key === 'profile' && (lock === 'all-rules' || lock === 'rules')));


/***/ }),

/***/ 93091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ loudestOf),
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
/** Whether a profile has a rule: all that it finds counts. */
const includes = (profile, rule) => !asksForLess(profile, rule.profile);
/**
 * Whether a profile may ask for some findings of a rule that it does not have. Why of `hardening` only: what is in `strict` is a matter of taste,
 * or needs to be asked for, however severe it is.
 */
const mayAskFor = (profile, rule) => includes(profile, rule) || rule.profile === 'hardening';
/**
 * Whether a profile asks for a finding, by the severity that the rule gave it: those of its own rules, and in `gate` those of `hardening` that the
 * facts of the place have raised to medium or worse.
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

/***/ 36056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ readModeSetting),
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   EG: () => (/* binding */ namedByStrength),
/* harmony export */   RA: () => (/* binding */ isRuleGlob),
/* harmony export */   Y5: () => (/* binding */ byLength),
/* harmony export */   w6: () => (/* binding */ readLayer)
/* harmony export */ });
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93091);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65679);


/** A value that the schema accepted, in the words of the program. */
const readLayer = (document, root, file, known) => ({
    source: { path: file.path },
    places: readPlaces(root, file),
    scope: document.report,
    thresholds: document.thresholds,
    onIncomplete: document['on-incomplete'],
    moved: document.moved,
    rules: document.rules && readRules(document.rules, known),
    profile: readProfile(document),
    ignorePaths: document['ignore-paths'],
    unrenderedPaths: document['unrendered-paths'],
    registries: document.registries,
    waivers: document.waivers?.map((waiver, index) => readWaiver(waiver, root.children.get('waivers')?.children.get(String(index)), file.path, known)),
    suppressions: document.suppressions && readSuppressions(document.suppressions, known),
});
/** Deeper keys than `rules.RULE.severity` are not looked up. */
const maxPlaceDepth = 3;
const readPlaces = (root, file) => {
    const places = new Map();
    const walk = (placed, name, depth) => {
        for (const [key, child] of placed.children) {
            const dotted = name === '' ? key : `${name}.${key}`;
            const range = child.key ?? child.range;
            places.set(dotted, { range, line: file.lines.line(range.start) });
            if (depth < maxPlaceDepth)
                walk(child, dotted, depth + 1);
        }
    };
    walk(root, '', 1);
    return places;
};
/** `all-rules` is the older name of two of the profiles. */
const readProfile = ({ profile, 'all-rules': allRules }) => {
    if (typeof profile === 'string')
        return (0,_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .profileEverywhere */ .UB)(profile);
    if (profile !== undefined)
        return { base: profile.default ?? 'gate', paths: new Map(byLength(profile.paths ?? {})) };
    return allRules === undefined ? undefined : (0,_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .profileEverywhere */ .UB)(allRules ? 'strict' : 'gate');
};
const readSuppressions = (suppressions, known) => ({
    inline: suppressions.inline,
    peers: suppressions.peers,
    requireReason: suppressions['require-reason'],
    requireExpiry: suppressions['require-expiry'],
    locked: suppressions.locked && (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutFamilies */ .lD)(suppressions.locked, known),
    ownChange: suppressions['own-change'],
});
/** A list that may be written as its only entry. */
const asList = (value) => value === undefined ? [] : typeof value === 'string' ? [value] : value;
const readWaiver = (waiver, placed, path, known) => ({
    rules: (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutFamilies */ .lD)(asList(waiver.rules), known),
    paths: asList(waiver.paths),
    subjects: asList(waiver.subjects),
    reason: waiver.reason,
    until: waiver.until,
    ...(placed && { at: { path, range: placed.range } }),
});
const isRuleGlob = (pattern) => pattern.includes('*');
/** Globs by strength, since YAML maps have no order: short ones are weakest and come first. */
const byLength = (map) => Object.entries(map).toSorted(([a], [b]) => a.length - b.length);
/** A mode as it is written. */
const readModeSetting = (setting) => {
    if (typeof setting === 'string')
        return { mode: setting };
    const { mode, 'enforce-from': enforceFrom } = setting;
    return { mode, ...(enforceFrom !== undefined && { enforceFrom }) };
};
/**
 * Entries by strength, weakest first: short globs, longer ones, families, ids. A family is as strong as a glob that names all of its rules: stronger
 * than other globs, weaker than the ids.
 */
const namedByStrength = (map, known) => {
    const strength = (name) => (isRuleGlob(name) ? 0 : (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_1__/* .familyNamed */ .sE)(name) === undefined ? 2 : 1);
    return byLength(map)
        .toSorted(([a], [b]) => strength(a) - strength(b))
        .flatMap(([name, entry]) => (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutFamilies */ .lD)([name], known).map(pattern => ({ pattern, entry, isOfId: strength(name) === 2 })));
};
const readRules = (rules, known) => {
    const read = new Map();
    for (const { pattern, entry, isOfId } of namedByStrength(rules, known))
        read.set(pattern, overlaid(read.get(pattern), readRuleSetting(entry, !isOfId)));
    return read;
};
/** What is said of a rule by its family and by its id, which decides. */
const overlaid = (weaker, settings) => weaker === undefined
    ? settings
    : {
        ...weaker,
        ...settings,
        options: { ...weaker.options, ...settings.options },
        ignorePaths: [...weaker.ignorePaths, ...settings.ignorePaths],
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


/***/ }),

/***/ 19127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ unknownReferences),
/* harmony export */   WH: () => (/* binding */ closestRule),
/* harmony export */   b6: () => (/* binding */ unknownRule),
/* harmony export */   sF: () => (/* binding */ unknownRules),
/* harmony export */   vB: () => (/* binding */ matchingRules)
/* harmony export */ });
/* harmony import */ var _text_closest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76214);
/* harmony import */ var _read_layer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36056);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65679);



/** Names of rules and options in the file that no rule has. */
const unknownReferences = (document, rules) => [
    ...Object.entries(document.rules ?? {}).flatMap(([pattern, setting]) => {
        const matched = matchingRules(pattern, rules);
        if (matched.length === 0)
            return [unknownRule(pattern, rules, ['rules', pattern], 'key')];
        return typeof setting === 'object' ? unknownOptions(setting.options ?? {}, matched, ['rules', pattern, 'options']) : [];
    }),
    ...(document.waivers ?? []).flatMap((waiver, index) => {
        const path = ['waivers', String(index), 'rules'];
        return typeof waiver.rules === 'string'
            ? unknownRules([waiver.rules], rules, () => path)
            : unknownRules(waiver.rules, rules, item => [...path, String(item)]);
    }),
    ...unknownRules(document.suppressions?.locked ?? [], rules, item => ['suppressions', 'locked', String(item)]),
];
/** Rules that an id, a glob or the name of a family means. */
const matchingRules = (pattern, rules) => rules.filter(rule => (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_1__/* .meansRule */ .dX)(pattern, rule));
/** A problem for each entry of a list that names no rule. `path` tells where the entry stands. */
const unknownRules = (patterns, rules, path) => patterns.flatMap((pattern, index) => matchingRules(pattern, rules).length === 0 ? [unknownRule(pattern, rules, path(index), 'value')] : []);
/** The problem of an id or glob that names no rule, with what may be meant. */
const unknownRule = (pattern, rules, path, at) => {
    if ((0,_read_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleGlob */ .RA)(pattern))
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
const closestRule = (name, rules) => rules.find(rule => rule.id.endsWith(`/${name}`))?.id ?? (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .closestName */ .N)(name, [...rules.map(rule => rule.id), ..._rule_names_js__WEBPACK_IMPORTED_MODULE_1__/* .familyNames */ .zO]);
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
    const close = (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .closestName */ .N)(name, known);
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

/** Positive when `a` lets fewer findings through than `b`; `none` lets none through. */
const compareThreshold = (a, b) => {
    if (a === b)
        return 0;
    if (a === 'none')
        return 1;
    return b === 'none' ? -1 : (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSeverity */ .zK)(b, a);
};
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


/***/ }),

/***/ 76214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ closestName)
/* harmony export */ });
/** Longer texts get no suggestion: nobody mistypes a name of this length by a letter or two. In UTF-16 units. */
const maxNameLength = 100;
/** The known name that is most like the given one, for "did you mean"; undefined when none is near. Ties go to the first. */
const closestName = (name, known) => {
    if (name.length > maxNameLength)
        return undefined;
    const wanted = name.toLowerCase();
    let best;
    let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of known) {
        if (Math.abs(candidate.length - name.length) >= bestDistance)
            continue;
        const distance = editDistance(wanted, candidate.toLowerCase());
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
};
/** How many letters must be put in, taken out, changed or swapped with their neighbour (optimal string alignment). */
const editDistance = (a, b) => {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
            row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap));
        }
        [beforeLast, last] = [last, row];
    }
    return last[b.length] ?? 0;
};


/***/ }),

/***/ 61180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ considerEntries),
  D: () => (/* binding */ meets)
});

// EXTERNAL MODULE: ./build/findings/severity.js
var findings_severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/policy/mode.js
var mode = __webpack_require__(49963);
;// CONCATENATED MODULE: ./build/verdict/superseded.js

/**
 * Which entries that would be shown need not be, because another one of them tells of the same cause and says more. One that the change did not
 * bring about or adds a suppression of, that is less severe or less strict by policy, supersedes nothing: no verdict gets better by it. One that
 * is superseded itself supersedes nothing either, so that of two which name each other one remains. `entries` are the worst first.
 */
const supersededEntries = (entries, isAsStrict) => {
    if (!entries.some(({ head }) => head.supersedes))
        return [];
    const byPlace = Map.groupBy(entries, ({ head: { location, ruleId } }) => placeKey(location, ruleId));
    const found = new Map();
    for (const by of entries) {
        const { supersedes, location } = by.head;
        if (!supersedes || found.has(by) || !by.caused || by.head.pendingSuppression)
            continue;
        for (const entry of supersedes.rules.flatMap(ruleId => byPlace.get(placeKey(location, ruleId)) ?? [])) {
            if (entry === by || found.has(entry))
                continue;
            const isSame = isWithin(entry, supersedes.within) && isSameThing(by, entry);
            if (isSame && isNoWorse(entry, by) && isAsStrict(by, entry))
                found.set(entry, { entry, by });
        }
    }
    return [...found.values()];
};
const placeKey = ({ path, subject }, ruleId) => `${ruleId}\0${path}\0${subject}`;
const isWithin = ({ head: { location } }, { start, end }) => start <= location.range.start && location.range.start < Math.max(end, start + 1);
/** Two mounts of one pod are two things: where both say what they are about, it must be the same. */
const isSameThing = ({ head: a }, { head: b }) => a.facts?.value === undefined || b.facts?.value === undefined || a.facts.value === b.facts.value;
/** Why: else a finding that blocks could be hidden behind one that does not. */
const isNoWorse = ({ head: entry }, { head: by }) => (0,findings_severity/* compareSeverity */.zK)(by.severity, entry.severity) <= 0;

;// CONCATENATED MODULE: ./build/verdict/considered.js



const meets = (severity, threshold) => threshold !== 'none' && (0,findings_severity/* isAtLeast */.du)(severity, threshold);
/** Sorts the delta's entries by what policy makes of them. Nothing is lost: each entry is in exactly one list. */
const considerEntries = (delta, policy, changedPaths) => {
    const lists = {
        shown: [],
        observed: [],
        suppressed: [],
        belowThreshold: [],
        preExisting: [],
    };
    const fixed = [];
    const removed = [];
    const merged = [];
    const unknown = [];
    for (const entry of delta.entries) {
        if (entry.state === 'absent')
            (entry.mergedInto ? merged : entry.fileRemoved ? removed : fixed).push(entry.base);
        else if (entry.state === 'unknown')
            unknown.push(entry);
        else
            lists[placeOf(entry, policy, changedPaths)].push(entry);
    }
    const counting = worstFirst(lists.shown);
    const superseded = supersededEntries(counting, (by, entry) => isAsStrict(by, entry, policy));
    const needless = new Set(superseded.map(({ entry }) => entry));
    const shown = needless.size === 0 ? counting : counting.filter(entry => !needless.has(entry));
    return { ...lists, shown, superseded, observed: worstFirst(lists.observed), fixed, removed, merged, unknown };
};
/** What only warns by policy makes nothing needless that may block. */
const isAsStrict = (by, entry, policy) => (0,mode/* modeOfFinding */.UF)(policy, by.head).mode === 'enforce' || (0,mode/* modeOfFinding */.UF)(policy, entry.head).mode !== 'enforce';
const worstFirst = (entries) => entries.toSorted((a, b) => (0,findings_severity/* compareSeverity */.zK)(a.head.severity, b.head.severity));
/** What the change brings to where it is: what it caused, and what it moved there, unless policy says that moves do not count. */
const isBroughtIn = (entry, policy) => entry.caused || (entry.state === 'moved' && policy.moved !== 'ignore');
const placeOf = (entry, policy, changedPaths) => {
    const inScope = policy.scope === 'all' ||
        isBroughtIn(entry, policy) ||
        (policy.scope === 'changed-files' && changedPaths.has(entry.head.location.path));
    if (!inScope)
        return 'preExisting';
    if (entry.head.suppression)
        return 'suppressed';
    if (!meets(entry.head.severity, policy.thresholds.report))
        return 'belowThreshold';
    return (0,mode/* modeOfFinding */.UF)(policy, entry.head).mode === 'observe' ? 'observed' : 'shown';
};


/***/ })

};
;