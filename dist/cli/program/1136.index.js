"use strict";
exports.id = 1136;
exports.ids = [1136];
exports.modules = {

/***/ 21711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeResult),
/* harmony export */   j: () => (/* binding */ writeTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62216);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66651);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42010);




/** Writes what a command found: to the file of `--output`, in which no colors are, or else to standard output. */
const writeResult = async ({ output }, render) => {
    if (output === undefined)
        await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .zh)(render((0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalPaint */ .zc)()));
    else
        writeTo('--output', output, render(_reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .noPaint */ .Iy));
};
/** Writes a file that an option names. Throws `UsageError` where that is not possible. */
const writeTo = (option, path, text) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`${option} can't be written: ${error instanceof Error ? error.message : 'unknown error'}.`);
    }
};


/***/ }),

/***/ 40727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jx: () => (/* binding */ annotationCommand),
  Hp: () => (/* binding */ renderAnnotations),
  yf: () => (/* binding */ renderScanAnnotations)
});

// UNUSED EXPORTS: annotate, annotateFinding, annotateProblem, annotationLevels, annotationsOfReview, foundGroup

// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/verdict/groups.js
var groups = __webpack_require__(43513);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(69823);
// EXTERNAL MODULE: ./build/reports/remarks.js
var remarks = __webpack_require__(39118);
// EXTERNAL MODULE: ./build/reports/sarif/region.js
var region = __webpack_require__(14001);
// EXTERNAL MODULE: ./build/reports/words/entry-words.js
var entry_words = __webpack_require__(29941);
// EXTERNAL MODULE: ./build/reports/words/group-words.js
var group_words = __webpack_require__(75058);
;// CONCATENATED MODULE: ./build/reports/check-run/annotation-room.js

/** From the worst. */
const levels = ['error', 'warning', 'notice'];
/** An equal part of the room for each, so that none can push the others out; what one leaves, the others have. */
const shareRoom = (sizes, room) => {
    const parts = sizes.map(() => 0);
    const smallestFirst = sizes.map((size, index) => ({ size, index })).toSorted((a, b) => a.size - b.size);
    let left = room;
    for (const [at, { size, index }] of smallestFirst.entries()) {
        const part = Math.min(size, Math.floor(left / (sizes.length - at)));
        parts[index] = part;
        left -= part;
    }
    return parts;
};
/**
 * Annotations of one step, the worst level first. GitHub shows ten of a level, which the sources share; where some are left out, the last
 * of the level says how many more there are.
 */
const renderLevels = (sources, limit = limits/* maxAnnotationsPerLevel */.oi) => levels.flatMap(level => {
    const sizes = sources.map(source => source(level, 0).lost);
    const rooms = shareRoom(sizes, limit);
    const given = sources.map((source, index) => source(level, rooms[index] ?? 0));
    const shown = given.flatMap(one => one.shown);
    const lost = given.reduce((sum, one) => sum + one.lost, 0);
    return shown.map((annotation, index) => (lost > 0 && index === shown.length - 1 ? withMore(annotation, lost) : annotation));
});
/** The last annotation of a level, with how many more there are. */
const withMore = (annotation, lost) => ({
    ...annotation,
    message: `${annotation.message}\n\n+${lost} more of this level: GitHub shows ${limits/* maxAnnotationsPerLevel */.oi} of a step.`,
});

;// CONCATENATED MODULE: ./build/reports/check-run/annotations.js










const annotationLevels = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'notice',
    info: 'notice',
};
/**
 * Annotations of a review, worst first, at most 10 of a level; where some are left out, the last of the level says how many more there are.
 */
const renderAnnotations = (result) => rendered(foundIn(result), result);
/** The same annotations, to share GitHub's limit with those of another kind. */
const annotationsOfReview = (result) => sourceOf(foundIn(result), result);
/** Annotations of a scan, in the same way. */
const renderScanAnnotations = (result) => rendered((0,groups/* scanGroupsOf */.J8)(result), result);
/** Of groups that are equally bad, those come first that the diff shows. */
const foundIn = (result) => (0,groups/* groupsOf */.c1)(result)
    .toSorted((a, b) => (0,severity/* compareSeverity */.zK)(a.severity, b.severity) || Number(b.members[0].inDiff) - Number(a.members[0].inDiff))
    .map(group => foundGroup(group, result));
/** A group as an annotation tells it. */
const foundGroup = ({ family, owner, members, older }, { policy }) => {
    const [first, ...others] = members;
    return {
        family,
        owner,
        members: [first.head, ...others.map(({ head }) => head)],
        remarks: [
            ...(others.length > 0 ? [] : (0,entry_words/* entrySentences */.dT)(first, entry_words/* plainQuoting */.YM)),
            ...(0,remarks/* remarksOf */.r)(first.head, policy),
            ...(older.length > 0 ? [`There are ${(0,group_words/* olderWords */.UM)(older.length)}, which this change did not cause.`] : []),
        ],
    };
};
const rendered = (found, result) => {
    const shown = new Set();
    const payload = renderLevels([sourceOf(found, result, item => shown.add(item))]);
    return {
        payload,
        omitted: found
            .filter(item => !shown.has(item))
            .flatMap(({ members }) => members.map(finding => ({ finding, reason: 'over-limit' }))),
    };
};
const sourceOf = (found, result, onShown) => {
    const problems = result.notifications.filter(notification => notification.level === 'error');
    return (level, room) => {
        const own = found.filter(({ members: [finding] }) => annotationLevels[finding.severity] === level);
        const failures = level === 'error' ? problems : [];
        const [roomForFailures = 0, roomForOwn = 0] = shareRoom([failures.length, own.length], room);
        const shown = own.slice(0, roomForOwn);
        for (const item of shown)
            onShown?.(item);
        return {
            shown: [
                ...failures.slice(0, roomForFailures).map(failure => annotateProblem(failure, result)),
                ...shown.map(item => annotateFinding(item, level, result)),
            ],
            lost: failures.length - roomForFailures + own.length - roomForOwn,
        };
    };
};
/** Something that was not evaluated, at its place. */
const annotateProblem = ({ path, range, message }, result) => annotate({ level: 'error', title: 'Not evaluated', path, range, lines: [message] }, result);
/** A finding at its place; several at the place of the worst. */
const annotateFinding = (found, level, result) => {
    const { family, members, remarks = [] } = found;
    const [{ severity, ruleId, message, location }] = members;
    const isOne = family === undefined || members.length === 1;
    const what = isOne ? [message] : joinedLines(family, found, result);
    const lines = [...what, ...remarks, isOne ? remedyOf(members[0], result) : joinedRemedy(members)];
    const title = `${severity}: ${isOne ? ruleId : family}`;
    return annotate({ level, title, path: location.path, range: location.range, lines }, result);
};
/** Rules of a group, and places of each, that its annotation names. */
const maxParts = 12;
const maxPlaces = 6;
const joinedLines = (family, found, { rules, files }) => {
    const { members } = found;
    const owner = (0,group_words/* ownerName */.Hc)(found);
    const parts = (0,group_words/* partsOf */.CI)(found, finding => finding);
    const lines = parts.slice(0, maxParts).map(({ ruleId, items }) => {
        const places = items.slice(0, maxPlaces).map(({ location: { path, range, subject } }) => {
            const line = `line ${(0,region/* regionOf */.AP)(files.get(path), range).startLine}`;
            const name = (0,group_words/* partName */.pn)(subject);
            return name === '' ? line : `${(0,reports_escape/* shorten */.ml)(name, limits/* maxShownText */.LD)} (${line})`;
        });
        const more = items.length - places.length;
        return `- ${(0,group_words/* titleOf */.Gg)(ruleId, rules)}: ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    });
    const more = parts.length - lines.length;
    const head = `${group_words/* familyTitles */.Qs[family]}${owner === '' ? '' : ` (${(0,reports_escape/* shorten */.ml)(owner, limits/* maxShownText */.LD)})`}: ${(0,group_words/* gapWords */.IT)(members.length)}.`;
    return [head, ...lines, ...(more > 0 ? [`- and ${(0,counted_noun/* countOf */.p)(more, 'more rule')}`] : [])];
};
const joinedRemedy = (members) => {
    const mending = (0,groups/* fixOfFindings */.Bj)(members);
    if (!mending)
        return '';
    return `Fix: ${mending.fix.title}${mending.mends === members.length ? '' : ` (mends ${mending.mends} of ${members.length})`}`;
};
const remedyOf = (finding, result) => finding.fix ? `Fix: ${finding.fix.title}` : (finding.advice ?? result.rules.get(finding.ruleId)?.title ?? '');
/** An annotation at a range of a file, or at the file's first line. */
const annotate = ({ level, title, path, range, lines }, { files }) => {
    const message = lines.filter(line => line !== '').map(reports_escape/* plainLine */.h0);
    return {
        level,
        path: (0,reports_escape/* pathOnOneLine */.pn)(path),
        ...placeOf(files.get(path), range),
        title,
        message: (0,reports_escape/* shorten */.ml)(message.join('\n'), limits/* maxAnnotationLength */.eE),
    };
};
const placeOf = (file, range) => {
    if (!file || !range)
        return { startLine: 1, endLine: 1 };
    const startLine = (0,region/* firstLineOf */.Qy)(file, range);
    const endLine = (0,region/* lastLineOf */.SH)(file, range);
    const { startColumn, endColumn, ...lines } = (0,region/* regionOf */.AP)(file, range);
    return { startLine, endLine, ...(lines.startLine === lines.endLine && startLine === lines.startLine && { startColumn, endColumn }) };
};
/** The workflow command of an annotation, one line (docs.github.com, workflow commands, "Setting an error message"). */
const annotationCommand = (annotation) => {
    const place = [
        ['file', annotation.path],
        ['line', annotation.startLine],
        ['endLine', annotation.endLine],
        ['col', annotation.startColumn],
        ['endColumn', annotation.endColumn],
    ];
    const properties = [['title', annotation.title], ...(annotation.path === '' ? [] : place)];
    const text = properties.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${(0,reports_escape/* commandProperty */.N1)(String(value))}`])).join(',');
    return `::${annotation.level} ${text}::${(0,reports_escape/* commandData */.wq)(annotation.message)}`;
};


/***/ }),

/***/ 77616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toJsonFix)
/* harmony export */ });
/** A fix as the JSON of `scan` and `review` has it. */
const toJsonFix = ({ title, safety, edits, elsewhere }) => ({
    title,
    safety,
    edits: edits.map(toJsonEdit),
    ...(elsewhere && { elsewhere: elsewhere.map(other => ({ path: other.path, edits: other.edits.map(toJsonEdit) })) }),
});
const toJsonEdit = ({ range, newText }) => ({ startOffset: range.start, endOffset: range.end, newText });


/***/ }),

/***/ 19047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ toMember),
/* harmony export */   _: () => (/* binding */ toJsonGroups)
/* harmony export */ });
/* harmony import */ var _verdict_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43513);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14001);
/* harmony import */ var _json_fix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77616);



/** A finding by what it is found again. */
const toMember = ({ ruleId, location: { path, range }, fingerprint }, files) => ({
    ruleId,
    path,
    startLine: (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_0__/* .regionOf */ .AP)(files.get(path), range).startLine,
    fingerprint,
});
/** Groups in the order in which every report shows them. */
const toJsonGroups = (groups, findingOf, files) => groups.map(({ family, owner: { path, subject }, severity, members, older }) => {
    const findings = members.map(findingOf);
    const mending = (0,_verdict_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .fixOfFindings */ .Bj)(findings);
    return {
        ...(family && { family }),
        owner: { path, ...(subject !== '' && { resource: subject }) },
        severity,
        members: findings.map(finding => toMember(finding, files)),
        ...(older && { older: older.map(member => toMember(findingOf(member), files)) }),
        ...(mending && { fix: { ...(0,_json_fix_js__WEBPACK_IMPORTED_MODULE_2__/* .toJsonFix */ .P)(mending.fix), mends: mending.mends } }),
    };
});


/***/ }),

/***/ 42788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ renderScanJson),
/* harmony export */   Oj: () => (/* binding */ toJsonNotifications),
/* harmony export */   P2: () => (/* binding */ toJsonFinding),
/* harmony export */   TF: () => (/* binding */ jsonVersion),
/* harmony export */   rp: () => (/* binding */ toJsonErrors)
/* harmony export */ });
/* harmony import */ var _verdict_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43513);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14001);
/* harmony import */ var _json_fix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77616);
/* harmony import */ var _json_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19047);




/**
 * Version of the JSON of `scan` and `review`. It rises when something that was there is no longer there or means something else; what is
 * added does not change it. docs/schema has the schemas.
 */
const jsonVersion = 1;
const toJsonFinding = (finding, files) => {
    const { path, range, subject } = finding.location;
    return {
        ruleId: finding.ruleId,
        severity: finding.severity,
        confidence: finding.confidence,
        path,
        ...(0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_0__/* .regionOf */ .AP)(files.get(path), range),
        message: finding.message,
        ...(subject !== '' && { resource: subject }),
        fingerprint: finding.fingerprint,
        ...(finding.advice !== undefined && { advice: finding.advice }),
        ...(finding.fix && { fix: (0,_json_fix_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonFix */ .P)(finding.fix) }),
        ...(finding.related.length > 0 && {
            related: finding.related.map(({ path: place, range: at, note }) => ({
                path: place,
                startLine: (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_0__/* .regionOf */ .AP)(files.get(place), at).startLine,
                note,
            })),
        }),
    };
};
const toJsonErrors = (notifications, files) => notifications
    .filter(notification => notification.level === 'error')
    .map(({ path, message, range }) => ({ path, message, ...(range && { startLine: (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_0__/* .regionOf */ .AP)(files.get(path), range).startLine }) }));
const toJsonNotifications = (notifications, files) => notifications.flatMap(({ level, code, path, message, range }) => level === 'error' ? [] : [{ level, code, path, message, ...(range && { startLine: (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_0__/* .regionOf */ .AP)(files.get(path), range).startLine }) }]);
const renderScanJson = (result) => ({
    version: jsonVersion,
    groups: (0,_json_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .toJsonGroups */ ._)((0,_verdict_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .scanGroupsOf */ .J8)(result), finding => finding, result.files),
    findings: result.findings.map(finding => toJsonFinding(finding, result.files)),
    superseded: result.superseded.map(({ entry, by }) => ({
        ...toJsonFinding(entry, result.files),
        supersededBy: (0,_json_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .toMember */ .Y)(by, result.files),
    })),
    errors: toJsonErrors(result.notifications, result.files),
    notifications: toJsonNotifications(result.notifications, result.files),
    coverage: result.coverage,
});


/***/ }),

/***/ 58859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ renderList)
});

;// CONCATENATED MODULE: ./build/reports/lists/csv.js
const header = ['path', 'line', 'column', 'end_line', 'end_column', 'severity', 'rule', 'message', 'fingerprint'];
/**
 * A row for each finding, and for what was not judged (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe
 * (OWASP, "CSV Injection").
 */
const renderCsv = ({ findings, problems }) => [
    header,
    ...problems.map(({ path, line, code, message }) => [path, line, '', line, '', 'error', code, message, '']),
    ...findings.map(({ path, region, severity, ruleId, message, fingerprint }) => [
        path,
        region.startLine,
        region.startColumn,
        region.endLine,
        region.endColumn,
        severity,
        ruleId,
        message,
        fingerprint,
    ]),
]
    .map(row => `${row.map(cell).join(',')}\r\n`)
    .join('');
const cell = (value) => {
    const text = typeof value === 'string' && /^[=+\-@]/u.test(value) ? `'${value}` : String(value);
    return /[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
;// CONCATENATED MODULE: ./build/reports/lists/gitlab.js


/** GitLab's names of severities. */
const severities = {
    critical: 'blocker',
    high: 'critical',
    medium: 'major',
    low: 'minor',
    info: 'info',
};
/** An entry of the report. Why hashed with the path: a fingerprint of ours stays the same when a file is moved or copied; GitLab wants each only once. */
const entry = (path, name, severity, description, [begin, end], key) => ({
    description,
    check_name: name,
    fingerprint: (0,external_node_crypto_.hash)('sha256', `${path}\0${key}`, 'hex'),
    severity,
    location: { path, lines: { begin, end } },
});
/** GitLab's code quality report (docs.gitlab.com, "Code Quality", "Code Quality report format"); what was not judged is a blocker in it. */
const renderGitlab = ({ findings, problems }) => (0,reports_escape/* jsonLine */.rF)([
    ...problems.map(({ path, line, code, message }) => entry(path === '' ? '.' : path, code, 'blocker', `Not evaluated: ${message}`, [line, line], `${code}\0${line}\0${message}`)),
    ...findings.map(({ path, ruleId, severity, message, fingerprint, region: { startLine, endLine } }) => entry(path, ruleId, severities[severity], message, [startLine, endLine], fingerprint)),
]);

;// CONCATENATED MODULE: ./build/reports/lists/gnu.js

/** One line a finding, as editors and terminals take places from compilers (GNU Coding Standards, "Formatting Error Messages"). */
const renderGnu = ({ findings, problems }) => [
    ...problems.map(({ path, line, message }) => `${path === '' ? 'tidewaiter' : `${path}:${line}`}: error: not evaluated: ${message}`),
    ...findings.map(({ path, region: { startLine, startColumn }, severity, message, ruleId }) => `${path}:${startLine}:${startColumn}: ${severity}: ${message} [${ruleId}]`),
]
    .map(line => `${(0,reports_escape/* logLine */.BP)(line)}\n`)
    .join('');

;// CONCATENATED MODULE: ./build/reports/lists/junit.js
/**
 * JUnit's XML, as CI servers show it: a test for each file that was judged, which fails once for each finding in it, and an error for what was
 * not judged. A file without findings is a test that passed, so that a clean result shows what was looked at.
 */
const renderJunit = ({ findings, problems, judged }) => {
    const byPath = Map.groupBy(findings, ({ path }) => path);
    const clean = [...new Set(judged)].filter(path => !byPath.has(path));
    const cases = [
        ...problems.map(({ path, line, code, message }) => {
            const file = path === '' ? 'repository' : path;
            return `    <testcase classname="${xml(file)}" name="${xml(`not evaluated: ${code}`)}" file="${xml(file)}" line="${line}">\n      <error type="${xml(code)}" message="${xml(message)}"/>\n    </testcase>\n`;
        }),
        ...findings.map(({ path, region: { startLine }, ruleId, severity, message }) => `    <testcase classname="${xml(path)}" name="${xml(`${ruleId}, line ${startLine}`)}" file="${xml(path)}" line="${startLine}">\n      <failure type="${severity}" message="${xml(message)}"/>\n    </testcase>\n`),
        ...clean.map(path => `    <testcase classname="${xml(path)}" name="no finding" file="${xml(path)}"/>\n`),
    ];
    const counts = `tests="${cases.length}" failures="${findings.length}" errors="${problems.length}"`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tidewaiter" ${counts}>\n  <testsuite name="tidewaiter" ${counts}>\n${cases.join('')}  </testsuite>\n</testsuites>\n`;
};
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** The text of an attribute. Characters that XML has no way to write (XML 1.0, 2.2) are gone by then: texts of lists have none. */
const xml = (text) => text.replaceAll(/[&<>"]/gu, sign => entities[sign] ?? '').replaceAll(/[\uFFFE\uFFFF]/gu, '\uFFFD');

;// CONCATENATED MODULE: ./build/reports/lists/render-list.js




/** The list formats, by their names on the command line. */
const renderList = {
    gitlab: renderGitlab,
    junit: renderJunit,
    csv: renderCsv,
    gnu: renderGnu,
};


/***/ }),

/***/ 53666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ reportedOfScan),
/* harmony export */   p: () => (/* binding */ reportedOfReview)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14001);


/** What counts of a scan. */
const reportedOfScan = (result) => reported(result.findings, result, result.coverage.entries);
/** What counts of a review: what the change brings in, not what was there before. */
const reportedOfReview = (result) => reported(result.considered.shown.map(({ head }) => head), result, result.coverage.entries);
const judgedStates = new Set(['evaluated', 'rendered', 'partly-evaluated']);
const reported = (findings, { files, notifications }, entries) => ({
    findings: findings.map(({ ruleId, severity, fingerprint, message, location: { path, range } }) => ({
        ruleId,
        severity,
        fingerprint,
        path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOnOneLine */ .pn)(path),
        region: (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_1__/* .regionOf */ .AP)(files.get(path), range),
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(message),
    })),
    problems: notifications.flatMap(({ level, code, path, range, message }) => {
        if (level !== 'error')
            return [];
        const file = files.get(path);
        const line = file !== undefined && range !== undefined ? (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_1__/* .firstLineOf */ .Qy)(file, range) : 1;
        return [{ code, path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOnOneLine */ .pn)(path), line, message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(message) }];
    }),
    judged: entries.flatMap(({ path, status }) => (judgedStates.has(status) ? [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOnOneLine */ .pn)(path)] : [])),
});


/***/ }),

/***/ 22360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ rulePageAddress)
/* harmony export */ });
/* unused harmony export familyPageAddress */
const documents = (version) => `https://github.com/tidewaiter/tidewaiter/blob/v${version}/docs`;
/** Guides that tell of rules which have no page of their own. */
const guides = { 'image-signing': 'image-signing', org: 'organization-rules' };
/** Where the rule pages of a version are published; what the signing gate refuses has its guide, and so have an organization's own rules. */
const rulePageAddress = (ruleId, version) => `${documents(version)}/${guides[ruleId.split('/', 1)[0] ?? ''] ?? `rules/${ruleId}`}.md`;
/** Where the families of a version are told of. */
const familyPageAddress = (version) => `${documents(version)}/families.md`;


/***/ }),

/***/ 80425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ sarifOfReview),
/* harmony export */   k: () => (/* binding */ sarifOfScan)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22531);

/** A review as SARIF input: what counts first, then what does not, each with its baseline state; nothing is left out here. */
const sarifOfReview = (result) => {
    const { shown, observed, superseded, suppressed, preExisting, belowThreshold, fixed, removed, unknown } = result.considered;
    const heads = (entries) => bySeverity(entries.map(({ head, state, movedFrom }) => ({ finding: head, baselineState: state, ...(movedFrom !== undefined && { movedFrom }) })));
    return {
        findings: [
            ...heads(shown),
            ...heads(observed),
            ...superseded.map(({ entry, by }) => ({ finding: entry.head, baselineState: entry.state, supersededBy: by.head })),
            ...heads(preExisting),
            ...heads(belowThreshold),
            ...heads(suppressed),
            ...bySeverity(unknown.map(({ base }) => ({ finding: base, baselineState: 'unknown' }))),
            ...bySeverity([...fixed, ...removed].map(finding => ({ finding, baselineState: 'absent' }))),
        ],
        notifications: result.notifications,
        files: result.files,
        baseFiles: result.baseFiles,
        rules: result.rules,
        version: result.version,
        complete: result.verdict.conclusion !== 'incomplete' && result.verdict.reasons.every(reason => reason.status !== 'undetermined'),
    };
};
/** A scan as SARIF input: what counts first, then what another finding tells, then what is suppressed. `version` is Tidewaiter's. */
const sarifOfScan = ({ findings, superseded, suppressed, notifications, files, rules }, version) => ({
    findings: [
        ...bySeverity(findings.map(finding => ({ finding }))),
        ...superseded.map(({ entry, by }) => ({ finding: entry, supersededBy: by })),
        ...bySeverity(suppressed.map(finding => ({ finding }))),
    ],
    notifications,
    files,
    rules,
    version,
    complete: !notifications.some(notification => notification.level === 'error'),
});
const bySeverity = (findings) => findings.toSorted((a, b) => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSeverity */ .zK)(a.finding.severity, b.finding.severity));


/***/ }),

/***/ 78224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(69823);
// EXTERNAL MODULE: ./build/reports/rule-page-address.js
var rule_page_address = __webpack_require__(22360);
// EXTERNAL MODULE: ./build/reports/sarif/region.js
var region = __webpack_require__(14001);
;// CONCATENATED MODULE: ./build/reports/sarif/sarif-location.js

/** Where something is. No region when there is no range or the file's text is not at hand. */
const physicalLocation = (path, range, file) => ({
    artifactLocation: artifactLocation(path),
    ...(range && file && { region: (0,region/* regionOf */.AP)(file, range) }),
});
/**
 * A path of the repository relative to its root; an absolute one, which only a scan can be given, by itself (SARIF 2.1.0, 3.4.3 and 3.4.4).
 */
const artifactLocation = (path) => path.startsWith('/') ? { uri: `file://${encodePath(path)}` } : { uri: encodePath(path), uriBaseId: 'SRCROOT' };
/**
 * A relative URI reference (RFC 3986): every segment percent-encoded, so that no path is read as a scheme, an authority, a query or a
 * fragment.
 */
const encodePath = (path) => path
    .split('/')
    .map(segment => encodeURIComponent(segment.toWellFormed()))
    .join('/');

;// CONCATENATED MODULE: ./build/reports/sarif/sarif.js







/**
 * GitHub's `security-severity`: a CVSS-like number as text; zero is none (docs.github.com, SARIF support, "reportingDescriptor object").
 */
const securitySeverity = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.5', info: '0.0' };
const levels = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
    info: 'note',
};
/** Tags of a rule that GitHub shows (docs.github.com, SARIF support, "SARIF results file limits"). */
const maxTags = 10;
/** A SARIF 2.1.0 log (OASIS). Columns count UTF-16 units; lines and columns from 1, the end column exclusive, as the standard has them. */
const renderSarif = (input) => {
    const kept = input.findings.slice(0, limits/* maxSarifResults */.gL);
    const left = input.findings.slice(limits/* maxSarifResults */.gL);
    const ruleIndex = indexOf(kept.map(({ finding }) => finding.ruleId));
    const messages = [...input.notifications.map(notification => toNotification(notification, ruleIndex, input)), ...leftOut(left.length)];
    const codeIndex = indexOf(messages.map(({ code }) => code));
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Tidewaiter',
                        informationUri: 'https://github.com/tidewaiter/tidewaiter',
                        semanticVersion: input.version,
                        rules: [...ruleIndex.keys()].map(id => toRule(id, kept, input)),
                        notifications: [...codeIndex.keys()].map(id => ({ id })),
                    },
                },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
                invocations: [
                    {
                        executionSuccessful: input.complete,
                        toolExecutionNotifications: messages.map(({ code, notification }) => ({
                            ...notification,
                            descriptor: { id: code, index: codeIndex.get(code) ?? -1 },
                        })),
                    },
                ],
                results: kept.map(item => toResult(item, ruleIndex, input)),
            },
        ],
    };
    return { payload: log, omitted: left.map(({ finding }) => ({ finding, reason: 'over-limit' })) };
};
/** Each distinct text with its place in sorted order. */
const indexOf = (texts) => new Map([...new Set(texts)].toSorted().map((text, index) => [text, index]));
/**
 * Plain text for a message: invisible characters made visible, and no link, which `[text](target)` would be (SARIF 2.1.0, 3.11.6).
 */
const plainMessage = (text) => ({ text: (0,reports_escape/* plainLine */.h0)(text).replaceAll('](', ']\u200B(') });
const toNotification = ({ code, level, path, range, message, ruleId }, ruleIndex, { files }) => {
    const index = ruleId === undefined ? undefined : ruleIndex.get(ruleId);
    return {
        code,
        notification: {
            level,
            message: plainMessage(message),
            ...(path !== '' && { locations: [{ physicalLocation: physicalLocation(path, range, files.get(path)) }] }),
            ...(ruleId !== undefined && { associatedRule: { id: ruleId, ...(index !== undefined && { index }) } }),
        },
    };
};
const leftOut = (count) => count === 0
    ? []
    : [
        {
            code: 'too-many-results',
            notification: {
                level: 'warning',
                message: {
                    text: `${(0,counted_noun/* countOf */.p)(count, 'result')} left out: code scanning keeps ${limits/* maxSarifResults */.gL} of a run. These are the most severe.`,
                },
            },
        },
    ];
const toRule = (id, kept, { rules, version }) => {
    const meta = rules.get(id);
    const severity = worstOf(id, kept) ?? 'info';
    return {
        id,
        name: id.replaceAll(/(?:^|[-/])(\w)/gu, (_, letter) => letter.toUpperCase()),
        helpUri: (0,rule_page_address/* rulePageAddress */.A)(id, version),
        ...(meta && {
            shortDescription: { text: `${meta.title}.` },
            fullDescription: { text: meta.rationale },
            help: { text: meta.remediation, markdown: `${meta.rationale}\n\n${meta.remediation}` },
            defaultConfiguration: { level: levels[meta.severity] },
            properties: {
                'security-severity': securitySeverity[severity],
                precision: { high: 'very-high', medium: 'high', low: 'medium' }[meta.confidence],
                'problem.severity': levels[severity] === 'note' ? 'recommendation' : levels[severity],
                tags: tagsOf(id, meta),
            },
        }),
    };
};
/**
 * The worst severity that findings of a rule have here: GitHub shows one for a rule, and policy may have set another than the rule's own.
 */
const worstOf = (id, kept) => kept
    .filter(({ finding }) => finding.ruleId === id)
    .map(({ finding }) => finding.severity)
    .toSorted(severity/* compareSeverity */.zK)[0];
const tagsOf = (id, { references }) => {
    const weaknesses = references.flatMap(reference => /cwe\.mitre\.org\/data\/definitions\/(\d{1,5})/u.exec(reference)?.[1] ?? []);
    const tags = ['security', 'container', id.slice(0, id.indexOf('/')), ...weaknesses.map(number => `external/cwe/cwe-${number}`)];
    return [...new Set(tags)].slice(0, maxTags);
};
/** SARIF's words. What moved is there in another form; of what can't be read any more nobody may say that it is gone. */
const sarifStates = {
    new: 'new',
    unchanged: 'unchanged',
    updated: 'updated',
    moved: 'updated',
    unknown: 'unchanged',
    absent: 'absent',
};
const toResult = ({ finding, baselineState, movedFrom, supersededBy }, ruleIndex, input) => {
    const files = baselineState === 'absent' || baselineState === 'unknown' ? (input.baseFiles ?? input.files) : input.files;
    const { path, range, subject } = finding.location;
    const file = files.get(path);
    return {
        ruleId: finding.ruleId,
        ruleIndex: ruleIndex.get(finding.ruleId) ?? -1,
        level: levels[finding.severity],
        message: plainMessage(finding.advice === undefined ? finding.message : `${finding.message} ${finding.advice}`),
        locations: [
            {
                physicalLocation: physicalLocation(path, range, file),
                ...(subject !== '' && { logicalLocations: [{ fullyQualifiedName: (0,reports_escape/* plainLine */.h0)(subject) }] }),
            },
        ],
        ...(finding.related.length > 0 && {
            relatedLocations: finding.related.map((related, id) => ({
                id,
                physicalLocation: physicalLocation(related.path, related.range, files.get(related.path)),
                message: plainMessage(related.note),
            })),
        }),
        partialFingerprints: { 'tidewaiter/v1': finding.fingerprint },
        ...(baselineState && { baselineState: sarifStates[baselineState] }),
        // Why an empty list: all results of a run have this property or none has it (SARIF 2.1.0, 3.27.23).
        suppressions: suppressionsOf(finding),
        ...(finding.fix && file && { fixes: [toFix(finding.fix, file, files)] }),
        properties: {
            severity: finding.severity,
            confidence: finding.confidence,
            ...(movedFrom !== undefined && { movedFrom: (0,reports_escape/* plainLine */.h0)(movedFrom) }),
            ...(supersededBy && { supersededBy: { ruleId: supersededBy.ruleId, fingerprint: supersededBy.fingerprint } }),
            ...(baselineState === 'unknown' && { baselineUnknown: true }),
        },
    };
};
/** One that the change itself adds is under review until it is merged; only an accepted one suppresses (SARIF 2.1.0, 3.35.3). */
const suppressionsOf = ({ suppression, pendingSuppression }) => {
    if (suppression)
        return [toSuppression(suppression, 'accepted')];
    return pendingSuppression ? [toSuppression(pendingSuppression, 'underReview')] : [];
};
const toSuppression = ({ by, reason }, status) => ({
    kind: by === 'policy' ? 'external' : 'inSource',
    status,
    ...(reason !== undefined && { justification: (0,reports_escape/* plainLine */.h0)(reason) }),
});
const toFix = (fix, file, files) => ({
    description: plainMessage(fix.title),
    artifactChanges: [{ path: file.path, edits: fix.edits }, ...(fix.elsewhere ?? [])].map(({ path, edits }) => ({
        artifactLocation: artifactLocation(path),
        replacements: edits.map(({ range, newText }) => ({
            deletedRegion: (0,region/* regionOf */.AP)(files.get(path), range),
            ...(newText !== '' && { insertedContent: { text: newText } }),
        })),
    })),
});


/***/ })

};
;