"use strict";
exports.id = 7835;
exports.ids = [7835];
exports.modules = {

/***/ 31733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readLayer)
/* harmony export */ });
/* harmony import */ var _keys_key_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10064);

/** A document that the schema accepted, in the words of the program. */
const readLayer = (document, root, file, known) => ({
    ...(0,_keys_key_table_js__WEBPACK_IMPORTED_MODULE_0__/* .readValues */ .N$)(document, { known, path: file.path, placed: root }),
    source: { path: file.path },
    places: readPlaces(root, file),
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


/***/ }),

/***/ 67835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sw: () => (/* binding */ checkDocument),
  NO: () => (/* binding */ meaningless),
  Tp: () => (/* binding */ parseDocument),
  parsePolicy: () => (/* binding */ parsePolicy),
  XG: () => (/* binding */ placeErrors)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/text/closest-name.js
var closest_name = __webpack_require__(76214);
// EXTERNAL MODULE: ./build/text/field-path.js
var field_path = __webpack_require__(19031);
// EXTERNAL MODULE: ./build/text/record.js
var record = __webpack_require__(98370);
// EXTERNAL MODULE: ./build/policy/changes/shown-value.js
var shown_value = __webpack_require__(22589);
;// CONCATENATED MODULE: ./build/policy/changes/describe-issue.js




const isView = (value) => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
/** The schemas that a value may have to meet, with `optional` and unions taken apart. */
const alternatives = (schema) => {
    if (!isView(schema))
        return [];
    if (schema.type === 'optional')
        return alternatives(schema.wrapped);
    return schema.type === 'union' && Array.isArray(schema.options) ? schema.options.flatMap(alternatives) : [schema];
};
const strictObject = (schema) => {
    const entries = alternatives(schema).find(view => view.type === 'strict_object')?.entries;
    return (0,record/* isRecord */.u)(entries) ? entries : undefined;
};
/** The schema of what stands under a key or at an index. */
const below = (schema, key) => {
    for (const view of alternatives(schema)) {
        if (view.type === 'strict_object' && (0,record/* isRecord */.u)(view.entries) && Object.hasOwn(view.entries, key))
            return view.entries[key];
        if (view.type === 'record')
            return view.value;
        if (view.type === 'array')
            return view.item;
    }
    return undefined;
};
/** Names that valibot leaves out of a record without a word. */
const unusableNames = new Set(['__proto__', 'prototype', 'constructor']);
/**
 * What valibot lets pass: all unknown keys (it stops at the first, and takes `toString` for a known one), and lists where a mapping
 * belongs (they are objects to it).
 */
const unknownKeys = (schema, value, path = []) => {
    if (Array.isArray(value)) {
        const choices = alternatives(schema);
        if (choices.length > 0 && !choices.some(view => view.type === 'array' || view.type === 'unknown'))
            return [mismatch(choices, value, path)];
        return value.flatMap((item, index) => unknownKeys(below(schema, String(index)), item, [...path, String(index)]));
    }
    if (!(0,record/* isRecord */.u)(value))
        return [];
    const known = strictObject(schema);
    return Object.entries(value).flatMap(([key, child]) => {
        const here = [...path, key];
        if (!known && unusableNames.has(key))
            return [{ path: here, at: 'key', message: `"${key}" cannot be a name.` }];
        return known && !Object.hasOwn(known, key) ? [unknownKey(here, key, Object.keys(known))] : unknownKeys(below(schema, key), child, here);
    });
};
const unknownKey = (path, key, known) => {
    const close = (0,closest_name/* closestName */.N)(key, known);
    const where = path.length > 1 ? ` in "${(0,field_path/* fieldPath */.c)(path.slice(0, -1))}"` : '';
    return {
        path,
        at: 'key',
        message: `Unknown key "${key}"${where}.`,
        hint: close ? `Did you mean "${close}"?` : `Known keys: ${known.join(', ')}.`,
    };
};
/** An issue in words. Undefined for unknown keys, which `unknownKeys` reports. */
const describeIssue = (schema, issue) => describe(schema, issue, []);
const describe = (schema, issue, above) => {
    const path = [...above, ...(issue.path ?? []).map(item => String(item.key))];
    const deeper = issue.type === 'union' ? (issue.issues ?? []).filter(nested => nested.path !== undefined) : [];
    if (deeper.length > 0)
        return deeper.flatMap(nested => describe(schema, nested, path));
    if (issue.path?.at(-1)?.origin === 'key') {
        if (issue.expected === 'never')
            return [];
        if (issue.kind === 'schema')
            return [
                {
                    path: path.slice(0, -1),
                    at: 'value',
                    message: `The key "${path.at(-1)}" is missing${path.length > 1 ? ` in "${(0,field_path/* fieldPath */.c)(path.slice(0, -1))}"` : ''}.`,
                },
            ];
        return [{ path, at: 'key', message: `The name "${shown(issue.input)}" ${validationWords(issue)}.` }];
    }
    if (issue.kind === 'validation')
        return [{ path, at: 'value', message: `${subject(path)} ${validationWords(issue)}.` }];
    return [mismatch(alternatives(path.reduce(below, schema)), issue.input, path)];
};
const subject = (path) => (path.length === 0 ? 'The file' : `"${(0,field_path/* fieldPath */.c)(path)}"`);
const mismatch = (choices, value, path) => {
    const close = typeof value === 'string' ? (0,closest_name/* closestName */.N)(value, literalChoices(choices)) : undefined;
    return {
        path,
        at: 'value',
        message: `${subject(path)} must be ${wanted(choices)}, not ${received(value)}.`,
        ...(close !== undefined && { hint: `Did you mean "${close}"?` }),
    };
};
const literalChoices = (choices) => choices.flatMap(view => (view.type === 'picklist' && Array.isArray(view.options) ? view.options.map(String) : []));
const wanted = (choices) => choices.map(wantedWords).join(' or ');
const wantedWords = (view) => {
    switch (view.type) {
        case 'string':
            return 'a text';
        case 'boolean':
            return 'true or false';
        case 'number':
            return 'a number';
        case 'array':
            return 'a list';
        case 'literal':
            return String(view.literal);
        case 'picklist':
            return `one of ${literalChoices([view]).join(', ')}`;
        default:
            return 'a mapping';
    }
};
/** Longest piece of the file that a message repeats, in UTF-16 units. */
const maxShown = 80;
const shown = (value) => (0,shown_value/* shownValue */.J)(String(value), maxShown);
const received = (value) => {
    if (value === null || value === undefined)
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    return typeof value === 'string' ? `"${shown(value)}"` : shown(value);
};
const validationWords = (issue) => {
    const bound = issue.expected?.replace(/^[<>]=/u, '') ?? '';
    switch (issue.type) {
        case 'min_length':
            return bound === '1' ? 'must not be empty' : `must have at least ${bound} entries`;
        case 'max_length':
            return typeof issue.input === 'string' ? `must have at most ${bound} characters` : `must have at most ${bound} entries`;
        case 'max_entries':
            return `must have at most ${bound} entries`;
        default:
            // Checks of a text's form bring their own words with them.
            return `${issue.message}, not ${received(issue.input)}`;
    }
};

// EXTERNAL MODULE: ./build/policy/config-error.js
var config_error = __webpack_require__(69349);
// EXTERNAL MODULE: ./build/policy/keys/key-table.js + 6 modules
var key_table = __webpack_require__(10064);
// EXTERNAL MODULE: ./build/policy/layers/read-layer.js
var read_layer = __webpack_require__(31733);
// EXTERNAL MODULE: ./build/policy/schema/policy-document.js
var policy_document = __webpack_require__(91580);
// EXTERNAL MODULE: ./build/policy/schema/schema.js
var schema = __webpack_require__(60125);
// EXTERNAL MODULE: ./build/policy/threshold.js
var threshold = __webpack_require__(24209);
;// CONCATENATED MODULE: ./build/policy/parse.js









/** More errors than this help nobody. */
const maxErrors = 100;
/** Reads a repository's policy file. A file with any error gives only errors, in source order: half a policy would be a wrong one. */
const parsePolicy = (text, path, rules) => {
    const parsed = parseDocument(schema/* policySchema */.w, text, path, document => meaningless(document, rules));
    return parsed.errors ? parsed : { policy: (0,read_layer/* readLayer */.w)(parsed.document, parsed.root, parsed.file, rules) };
};
/** Reads a file by a schema. `meaningless` finds what has the right shape and still can't be meant. */
const parseDocument = (schema, text, path, meaningless) => {
    const file = (0,source_file/* sourceFile */.s)(path, text);
    const read = (0,policy_document/* readPolicyDocument */._)(file);
    return 'errors' in read ? { errors: read.errors } : checkDocument(schema, read, file, meaningless);
};
/** Holds a document that was read against a schema. */
const checkDocument = (schema, read, file, meaningless) => {
    const shape = dist/* safeParse */.xLC(schema, read.value);
    const misshapen = [...unknownKeys(schema, read.value), ...(shape.issues ?? []).flatMap(issue => describeIssue(schema, issue))];
    const problems = shape.success ? [...misshapen, ...meaningless(shape.output)] : misshapen;
    if (problems.length > 0 || !shape.success)
        return { errors: placeErrors(problems, read.root, file) };
    return { document: shape.output, root: read.root, file };
};
/** What a policy file of either kind may have in the right shape and still can't mean. */
const meaningless = (document, rules) => {
    const layer = (0,key_table/* readValues */.N$)(document, { known: rules, path: '' });
    return [...(0,key_table/* problemsOf */.GW)(document, rules), ...(0,threshold/* contradictions */.vM)(layer.thresholds ?? {}), ...waiversWithoutEnd(layer)];
};
const waiversWithoutEnd = ({ suppressions, waivers = [] }) => suppressions?.requireExpiry === true
    ? waivers.flatMap(({ until }, index) => until === undefined
        ? [
            {
                path: ['waivers', String(index)],
                at: 'value',
                message: 'The waiver needs an "until" date, because "suppressions.require-expiry" is on.',
            },
        ]
        : [])
    : [];
/** Problems as errors at their places, in source order. */
const placeErrors = (problems, root, file) => {
    // Several checks of one value (the form of a date, and the calendar) say the same thing: the first is enough.
    const first = new Map();
    for (const problem of problems) {
        const key = JSON.stringify([problem.at, ...problem.path]);
        if (!first.has(key))
            first.set(key, problem);
    }
    return [...first.values()]
        .map(problem => (0,config_error/* configError */.Fj)(file, rangeOf(problem, root), problem.message, problem.hint))
        .toSorted((a, b) => a.range.start - b.range.start)
        .slice(0, maxErrors);
};
/** Where a problem stands: its key or value, or what is nearest above it. */
const rangeOf = (problem, root) => {
    let at = root;
    for (const key of problem.path)
        at = at.children.get(key) ?? at;
    return problem.at === 'key' ? (at.key ?? at.range) : at.range;
};


/***/ }),

/***/ 63298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ calendarDay),
/* harmony export */   KC: () => (/* binding */ schemaParts),
/* harmony export */   Rq: () => (/* binding */ modeSettingSchema),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   bI: () => (/* binding */ maxEntries),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   h9: () => (/* binding */ oneOrMore),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* unused harmony export ruleMap */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22531);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42389);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18879);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80702);





/** More entries than this in one list or map are an error. */
const maxEntries = 1_000;
const maxNameLength = 200;
const maxReasonLength = 1_000;
const dateWords = 'must be a day that the calendar has, written as YYYY-MM-DD';
/** A schema with what editors say about it. */
const described = (schema, description) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(schema, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_(description));
/** A list of bounded length. */
const listOf = (item) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(item), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(maxEntries));
/** A list with something in it. */
const someOf = (item) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(item), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(maxEntries));
/** A rule id, a glob, a registry: a short text. */
const name = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(maxNameLength));
/** A glob of paths. */
const pathGlob = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .maxGlobLength */ .hb), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[^!\\][^\\]*$/u, 'must be a glob with "/" between folders and no "!" in front'));
const severity = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_findings_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .severities */ .gO);
const profile = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_rules_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .profiles */ .xD);
/** One of several words. */
const oneOf = (values) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(values);
/** On or off. */
const flag = valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY();
/** What a list of one may also be written as: `rules: image/mutable-tag`. */
const oneOrMore = (item) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([item, someOf(item)]);
/** Why something is accepted: never empty. */
const reason = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/\S/u, 'must not be empty'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(maxReasonLength), valibot__WEBPACK_IMPORTED_MODULE_1__/* .trim */ .Bqr());
/** A day, `YYYY-MM-DD`. */
const calendarDay = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$n(dateWords), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(_calendar_date_js__WEBPACK_IMPORTED_MODULE_4__/* .isCalendarDate */ .tf, dateWords));
const mode = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['observe', 'warn', 'enforce']);
/** A mode, or one that ends on a day. */
const modeSettingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    mode,
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        mode: described(mode, 'What findings do until `enforce-from`, or for good.'),
        'enforce-from': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(calendarDay, 'From this day on (UTC, YYYY-MM-DD) the mode is `enforce`.')),
    }),
]);
const optionValue = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(maxReasonLength)),
    listOf(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(maxReasonLength))),
]);
const ruleObject = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    enabled: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), 'Whether the rule runs.')),
    severity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(severity, 'Replaces the severity of all its findings. For a single rule it also turns the rule on, unless `enabled` says otherwise.')),
    options: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), optionValue), 'Options of the rule, as documented with it.')),
    'ignore-paths': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(listOf(pathGlob), 'Globs of paths that the rule does not look at.')),
});
/** What stands under one key of `rules`. */
const ruleSettingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['off', 'on', ..._findings_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .severities */ .gO]), ruleObject]);
const waiver = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    rules: described(oneOrMore(name), 'Rule ids, or globs over them (`image/*`).'),
    paths: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(oneOrMore(pathGlob), 'Globs of paths; all paths when left out.')),
    subjects: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(oneOrMore(name), 'Places inside the files, or globs over them: `stage:build`, `service:web`, `Deployment/web#container:*`; all when left out.')),
    reason: described(reason, 'Why the risk is accepted.'),
    owner: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(name, 'Who answers for it: a login, a team, an address.')),
    until: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(calendarDay, 'Last day (UTC) on which the waiver counts, YYYY-MM-DD.')),
});
/** What stands under `waivers`. */
const waiverList = listOf(waiver);
/** What stands under `rules`. */
const ruleMap = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(name, ruleSettingSchema), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxEntries */ .bIj(maxEntries));
/** What stands under `profile`. */
const profileSetting = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    profile,
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        default: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(profile, 'Wherever no glob of `paths` fits. Default: gate.')),
        paths: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(pathGlob, profile), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxEntries */ .bIj(maxEntries)), 'Profiles by globs of paths; a longer glob beats a shorter one.')),
    }),
]);
/** A number within bounds, both included. */
const numberFrom = (least, most) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(least), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(most));
const scanWaiver = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    vulnerabilities: described(oneOrMore(name), 'Ids of vulnerabilities, by any of their names: `CVE-2024-1234`, `GHSA-\u2026`.'),
    packages: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(oneOrMore(name), 'Names of packages, or globs over them; all when left out.')),
    paths: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(oneOrMore(pathGlob), 'Globs over paths: of the lock file or folder that a package is known by, else of the Dockerfile; all when left out.')),
    reason: described(reason, 'Why the risk is accepted.'),
    owner: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(name, 'Who answers for it: a login, a team, an address.')),
    until: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(calendarDay, 'Last day (UTC) on which the waiver counts, YYYY-MM-DD.')),
});
/** What stands under `scans.waivers`. */
const scanWaiverList = listOf(scanWaiver);
const threshold = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO([..._findings_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .severities */ .gO, 'none']);
const scanEffect = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['ignore', 'warn', 'block']);
const scanOverride = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    reports: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(oneOrMore(name), 'Names of reports without their ending, or globs over them: `shop`, `dev-*`; all when left out.')),
    paths: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(oneOrMore(pathGlob), 'Globs over paths: of the lock file or folder that a package is known by, else of the Dockerfile; all when left out.')),
    mode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(modeSettingSchema, 'As `scans.mode`.')),
    block: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(threshold, 'As `scans.block`.')),
    unfixed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(scanEffect, 'As `scans.unfixed`.')),
    'base-image': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(scanEffect, 'As `scans.base-image`.')),
    epss: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(numberFrom(0, 1), 'As `scans.epss`.')),
    'grace-days': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(numberFrom(0, 365), 'As `scans.grace-days`.')),
    'overdue-days': valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(numberFrom(1, 100_000), 'As `scans.overdue-days`.')),
}), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(({ reports, paths }) => reports !== undefined || paths !== undefined, 'must say for which `reports` or `paths` it is: for all, the keys of `scans` are there'));
/** What stands under `scans.overrides`. */
const scanOverrideList = listOf(scanOverride);
const scanResults = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    workflow: described(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(name, valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[\w.-]+\.ya?ml$/u, 'must be the name of a file in `.github/workflows`: "scans.yml"')), 'The workflow whose runs upload the results, by its file in `.github/workflows`.'),
    artifact: described(name, 'The name of the artifact.'),
    dockerfile: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(pathGlob, 'What the scanned images are built of. Left out: the only Dockerfile that the change touches.')),
    paths: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(oneOrMore(pathGlob), 'Globs of the files whose changes make the workflow run, as under its `on`; any when left out.')),
});
/** What stands under `scans.results`. */
const scanResultsList = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(scanResults), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(10));
/** What the keys of policy make their schemas of. */
const schemaParts = {
    name,
    pathGlob,
    listOf,
    oneOf,
    flag,
    numberFrom,
    modeSetting: modeSettingSchema,
    waiverList,
    scanWaiverList,
    scanOverrideList,
    scanResultsList,
    ruleMap,
    profileSetting,
};


/***/ }),

/***/ 91580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readPolicyDocument),
/* harmony export */   v: () => (/* binding */ readPolicyDocuments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69349);


/** Longest file, in UTF-16 units. */
const maxLength = 131_072;
const maxDepth = 16;
const maxErrors = 20;
const tooDeep = 'The file is nested too deeply.';
/** Reads YAML into plain values. Everything that YAML allows and a policy has no use for (aliases, tags, many documents) is an error. */
const readPolicyDocument = (file) => {
    const refused = lengthError(file, maxLength, 'Use globs instead of long lists.') ?? lineBreakError(file);
    return refused ? { errors: [refused] } : readParsed((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(file.text, options), file);
};
// Duplicate keys are looked for below: the library's own search takes quadratic time.
const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'error' };
const lengthError = (file, limit, hint) => file.text.length > limit ? (0,_config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .configError */ .Fj)(file, { start: 0, end: 0 }, `The file is longer than ${limit} characters.`, hint) : undefined;
/** Line breaks of YAML 1.1, at which whoever applies the same policy to a cluster reads on in another line. */
const OLD_BREAK = /[\u0085\u2028\u2029]/u;
const lineBreakError = (file) => {
    const start = file.text.search(OLD_BREAK);
    if (start === -1)
        return undefined;
    const code = file.text.charCodeAt(start).toString(16).padStart(4, '0');
    const message = `The character U+${code} ends the line for kubectl, and not for others.`;
    return (0,_config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .configError */ .Fj)(file, { start, end: start + 1 }, message, `Remove it, or write it as "\\u${code}" in double quotes.`);
};
/** Reads all documents of a YAML file (JSON is YAML, too), each as `readPolicyDocument` does; empty ones are left out. */
const readPolicyDocuments = (file, limits) => {
    const refused = lengthError(file, limits.length, 'Write it as several files.') ?? lineBreakError(file);
    if (refused)
        return { errors: [refused] };
    const parsed = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(file.text, options);
    const written = 'empty' in parsed ? [] : parsed;
    if (written.length > limits.documents) {
        const message = `The file has more than ${limits.documents} documents.`;
        return { errors: [(0,_config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .configError */ .Fj)(file, { start: 0, end: 0 }, message, 'Write it as several files.')] };
    }
    const read = written.map(document => readParsed(document, file));
    const errors = read.flatMap(one => ('errors' in one ? one.errors : []));
    return errors.length > 0
        ? { errors: errors.slice(0, maxErrors) }
        : { documents: read.flatMap(one => ('errors' in one || one.root.range.start === one.root.range.end ? [] : [one])) };
};
const readParsed = (document, file) => {
    const problems = [...document.errors, ...document.warnings].slice(0, maxErrors);
    if (problems.length > 0) {
        const places = new Map(problems.toReversed().map(problem => [problem.pos[0], problem]));
        return { errors: [...places.values()].toReversed().map(problem => syntaxError(file, problem)) };
    }
    const reader = { file, errors: [] };
    const read = document.contents === null
        ? { value: {}, placed: { range: { start: 0, end: 0 }, children: new Map() } }
        : readNode(document.contents, reader, 0);
    if (reader.errors.length > 0)
        return { errors: reader.errors.slice(0, maxErrors) };
    // A file with nothing but comments is an empty policy.
    return { value: read.value ?? {}, root: read.placed };
};
const syntaxError = (file, { code, message, pos }) => {
    const range = { start: pos[0], end: Math.min(pos[1], file.text.length) };
    if (code === 'RESOURCE_EXHAUSTION')
        return (0,_config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .configError */ .Fj)(file, range, tooDeep);
    const line = message.split('\n', 1)[0] ?? '';
    return (0,_config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .configError */ .Fj)(file, range, /[.!?]$/u.test(line) ? line : `${line}.`);
};
/** The node's text without the line breaks that end a block. */
const rangeOf = (node, text) => {
    const [start, valueEnd] = node.range;
    let end = valueEnd;
    while (end > start && /\s/u.test(text[end - 1] ?? ''))
        end -= 1;
    return { start, end };
};
const readNode = (node, reader, depth) => {
    const range = rangeOf(node, reader.file.text);
    if (depth > maxDepth)
        return refuse(reader, range, tooDeep);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) || node.anchor !== undefined)
        return refuse(reader, range, 'Anchors and aliases are not supported here.', 'Write the value out.');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return readMapping(node.items, range, reader, depth);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return readSequence(node.items, range, reader, depth);
    return { value: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : null, placed: { range, children: new Map() } };
};
const refuse = (reader, range, message, hint) => {
    reader.errors.push((0,_config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .configError */ .Fj)(reader.file, range, message, hint));
    return { value: undefined, placed: { range, children: new Map() } };
};
const readMapping = (items, range, reader, depth) => {
    const entries = new Map();
    const children = new Map();
    for (const item of items) {
        const key = rangeOf(item.key, reader.file.text);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key)) {
            refuse(reader, key, 'A key must be a plain text.');
            continue;
        }
        const { value: written } = item.key;
        const name = typeof written === 'string' ? written : JSON.stringify(written);
        if (entries.has(name))
            refuse(reader, key, `The key "${name}" is given twice.`, 'Merge the two.');
        const read = item.value === null
            ? { value: null, placed: { range: key, children: new Map() } }
            : readNode(item.value, reader, depth + 1);
        entries.set(name, read.value);
        // An absent value has no text of its own: its key stands for it.
        const at = read.placed.range.start === read.placed.range.end ? key : read.placed.range;
        children.set(name, { ...read.placed, range: at, key });
    }
    return { value: Object.fromEntries(entries), placed: { range, children } };
};
const readSequence = (items, range, reader, depth) => {
    const children = new Map();
    const value = items.map((item, index) => {
        const read = readNode(item, reader, depth + 1);
        children.set(String(index), read.placed);
        return read.value;
    });
    return { value, placed: { range, children } };
};


/***/ }),

/***/ 60125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _keys_key_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10064);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63298);



const entryOf = (key) => {
    const { name, description, shownDefault } = key;
    const told = shownDefault === undefined ? description : `${description} Default: ${shownDefault}.`;
    return [name, valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(key.schema(_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaParts */ .KC), told))];
};
/** A key, and its older name after it. */
const entriesOf = (key) => [key, key.formerly].filter(written => written !== undefined).map(entryOf);
/** All that the table of keys has, sections as mappings, in its order. */
const tableEntries = () => {
    const entries = new Map();
    for (const { name, key } of _keys_key_table_js__WEBPACK_IMPORTED_MODULE_0__/* .keyEntries */ .e8) {
        const section = _keys_key_table_js__WEBPACK_IMPORTED_MODULE_0__/* .policySections */ .b.find(one => name === `${one.name}.${key.name}`);
        if (section === undefined)
            for (const [written, schema] of entriesOf(key))
                entries.set(written, schema);
        else if (!entries.has(section.name)) {
            const keys = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(Object.fromEntries(Object.values(section.keys).flatMap(entriesOf)));
            entries.set(section.name, valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(keys, section.description)));
        }
    }
    return Object.fromEntries(entries);
};
/**
 * The shape of `.github/tidewaiter.yml`, made of the table of keys: what the parser accepts, and the source of the JSON Schema for editors.
 * All keys are optional; unknown keys are errors.
 */
const policySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1), 'Version of this format.')),
    ...tableEntries(),
});


/***/ }),

/***/ 19031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fieldPath)
/* harmony export */ });
/** A field's name as Kubernetes writes it: `spec.authorities[0].key.data`. */
const fieldPath = (path) => path.reduce((text, key) => (/^\d+$/u.test(key) ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`), '');


/***/ }),

/***/ 98370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/** True of what JSON and YAML call an object or a mapping: neither a list nor null. */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ })

};
;