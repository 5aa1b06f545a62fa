"use strict";
exports.id = 65;
exports.ids = [65];
exports.modules = {

/***/ 42695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ sourceFile)
});

;// CONCATENATED MODULE: ./build/text/line-index.js
/**
 * Converts offsets to lines and columns and back; the one place that does.
 * A line ends after `\n` (so `\r\n` counts once); a lone `\r` does not end a line, as in BuildKit and in git.
 */
class LineIndex {
    #starts;
    #length;
    constructor(text) {
        const starts = [0];
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
            starts.push(at + 1);
        this.#starts = starts;
        this.#length = text.length;
    }
    /** How many lines the text has; a final newline does not open another line, and the empty text has one. */
    get lineCount() {
        const last = this.#starts.length;
        return last > 1 && this.#starts[last - 1] === this.#length ? last - 1 : last;
    }
    /** The position of an offset; offsets outside the text are clamped. */
    position(offset) {
        const at = Math.max(0, Math.min(offset, this.#length));
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#starts[middle] ?? 0) <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1 };
    }
    /** The line (from 1) of an offset. */
    line(offset) {
        return this.position(offset).line;
    }
    /** The offset at which a line (from 1) begins; lines past the end give the end of the text. */
    lineStart(line) {
        return this.#starts[line - 1] ?? this.#length;
    }
    /** The offset just past a line's last unit, its line break included. */
    lineEnd(line) {
        return this.#starts[line] ?? this.#length;
    }
}

;// CONCATENATED MODULE: ./build/artifacts/source-file.js

class LazySourceFile {
    path;
    text;
    #lines;
    constructor(path, text) {
        this.path = path;
        this.text = text;
    }
    get lines() {
        this.#lines ??= new LineIndex(this.text);
        return this.#lines;
    }
}
const sourceFile = (path, text) => new LazySourceFile(path, text);


/***/ }),

/***/ 90295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuseConfig)
/* harmony export */ });
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42010);


/** Throws a `UsageError` that lists every error of policy files by file and line, behind a sentence that says what can't be used. */
const refuseConfig = (sentence, errors) => {
    const lines = errors.map(({ path, line, column, message, hint }) => `${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(path)}:${line}:${column}: ${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(message)}${hint ? ` ${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(hint)}` : ''}`);
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${sentence}\n${lines.join('\n')}`);
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

/***/ 36839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kr: () => (/* binding */ lockNames),
/* harmony export */   ln: () => (/* binding */ isLocked),
/* harmony export */   wS: () => (/* binding */ lockableKeys)
/* harmony export */ });
/* harmony import */ var _threshold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24209);

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
    compare: (a, b) => (0,_threshold_js__WEBPACK_IMPORTED_MODULE_0__/* .compareThreshold */ .HE)(b, a),
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
    ordered('all-rules', {
        get: layer => layer.allRules,
        set: (layer, allRules) => ({ ...layer, allRules }),
        compare: inOrder([false, true]),
    }),
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
    ...['thresholds', 'registries', 'suppressions', 'rules', 'waivers', 'registries.denied', 'suppressions.locked'],
];
/** True when a lock covers the key: it names the key or one above it. */
const isLocked = (locked, key) => locked.some(lock => lock === key || (!lock.startsWith('rules.') && key.startsWith(`${lock}.`)));


/***/ }),

/***/ 49963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ policyOn),
/* harmony export */   V: () => (/* binding */ modeOf)
/* harmony export */ });
/* harmony import */ var _text_wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10393);

const enforced = { mode: 'enforce' };
/** What findings of a rule do. With `enforceFrom`, only until the day before that one. */
const modeOf = ({ modes }, ruleId) => {
    let found = enforced;
    for (const [pattern, setting] of modes)
        if ((0,_text_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesWildcard */ ._)(pattern, ruleId))
            found = setting;
    return found;
};
/** The policy as it is on a day (UTC, `YYYY-MM-DD`): modes whose day has come are enforced. */
const policyOn = (policy, today) => {
    const isDue = ({ enforceFrom }) => enforceFrom !== undefined && enforceFrom <= today;
    if (![...policy.modes.values()].some(isDue))
        return policy;
    return { ...policy, modes: new Map([...policy.modes].map(([pattern, setting]) => [pattern, isDue(setting) ? enforced : setting])) };
};


/***/ }),

/***/ 36056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ readModeSetting),
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   RA: () => (/* binding */ isRuleGlob),
/* harmony export */   Y5: () => (/* binding */ byLength),
/* harmony export */   pS: () => (/* binding */ byStrength),
/* harmony export */   w6: () => (/* binding */ readLayer)
/* harmony export */ });
/** A value that the schema accepted, in the words of the program. */
const readLayer = (document, root, file) => ({
    source: { path: file.path },
    places: readPlaces(root, file),
    scope: document.report,
    thresholds: document.thresholds,
    onIncomplete: document['on-incomplete'],
    moved: document.moved,
    rules: document.rules && readRules(document.rules),
    allRules: document['all-rules'],
    ignorePaths: document['ignore-paths'],
    unrenderedPaths: document['unrendered-paths'],
    registries: document.registries,
    waivers: document.waivers?.map((waiver, index) => readWaiver(waiver, root.children.get('waivers')?.children.get(String(index)), file.path)),
    suppressions: document.suppressions && readSuppressions(document.suppressions),
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
const readSuppressions = (suppressions) => ({
    inline: suppressions.inline,
    peers: suppressions.peers,
    requireReason: suppressions['require-reason'],
    requireExpiry: suppressions['require-expiry'],
    locked: suppressions.locked,
    ownChange: suppressions['own-change'],
});
/** A list that may be written as its only entry. */
const asList = (value) => value === undefined ? [] : typeof value === 'string' ? [value] : value;
const readWaiver = (waiver, placed, path) => ({
    rules: asList(waiver.rules),
    paths: asList(waiver.paths),
    subjects: asList(waiver.subjects),
    reason: waiver.reason,
    until: waiver.until,
    ...(placed && { at: { path, range: placed.range } }),
});
const isRuleGlob = (pattern) => pattern.includes('*');
/** YAML maps have no order, so strength comes from the names: short globs are weakest and come first, rule ids are strongest. */
const byStrength = (map) => Object.entries(map).toSorted(([a], [b]) => Number(!isRuleGlob(a)) - Number(!isRuleGlob(b)) || a.length - b.length);
/** Globs by strength, where all are globs: short ones are weakest and come first. */
const byLength = (map) => Object.entries(map).toSorted(([a], [b]) => a.length - b.length);
/** A mode as it is written. */
const readModeSetting = (setting) => {
    if (typeof setting === 'string')
        return { mode: setting };
    const { mode, 'enforce-from': enforceFrom } = setting;
    return { mode, ...(enforceFrom !== undefined && { enforceFrom }) };
};
const readRules = (rules) => {
    return new Map(byStrength(rules).map(([pattern, setting]) => [pattern, readRuleSetting(setting, isRuleGlob(pattern))]));
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
/* harmony import */ var _text_wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10393);
/* harmony import */ var _read_layer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36056);



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
/** Rules that an id or glob names. */
const matchingRules = (pattern, rules) => rules.filter(rule => (0,_text_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesWildcard */ ._)(pattern, rule.id));
/** A problem for each entry of a list that names no rule. `path` tells where the entry stands. */
const unknownRules = (patterns, rules, path) => patterns.flatMap((pattern, index) => matchingRules(pattern, rules).length === 0 ? [unknownRule(pattern, rules, path(index), 'value')] : []);
/** The problem of an id or glob that names no rule, with what may be meant. */
const unknownRule = (pattern, rules, path, at) => {
    if ((0,_read_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .isRuleGlob */ .RA)(pattern))
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
const closestRule = (name, rules) => rules.find(rule => rule.id.endsWith(`/${name}`))?.id ??
    (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .closestName */ .N)(name, rules.map(rule => rule.id));
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

/***/ 59660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ modeSentence)
/* harmony export */ });
/* harmony import */ var _policy_mode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49963);

/** Why findings of a rule do not block whatever their severity, as a full sentence; undefined when they are enforced. */
const modeSentence = (policy, ruleId) => {
    const { mode, enforceFrom } = (0,_policy_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .modeOf */ .V)(policy, ruleId);
    if (mode === 'enforce')
        return undefined;
    const what = mode === 'observe' ? 'Only observed' : 'Only warns';
    return `${what} by the organization's policy${enforceFrom === undefined ? '' : `, until it is enforced from ${enforceFrom} on`}.`;
};


/***/ }),

/***/ 39118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ remarksOf)
/* harmony export */ });
/* harmony import */ var _mode_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59660);

/** What is to be said of a finding that counts besides what it is: its mode, and a suppression that does not count yet. Plain text. */
const remarksOf = ({ ruleId, pendingSuppression }, policy) => {
    const mode = (0,_mode_words_js__WEBPACK_IMPORTED_MODULE_0__/* .modeSentence */ .D)(policy, ruleId);
    return [
        ...(mode === undefined ? [] : [mode]),
        ...(pendingSuppression ? ['This change adds a suppression of it, which counts once it is merged.'] : []),
    ];
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


/***/ })

};
;