"use strict";
exports.id = 9298;
exports.ids = [9298];
exports.modules = {

/***/ 21711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeResult),
/* harmony export */   j: () => (/* binding */ writeTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30501);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66651);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42010);




/** Writes what a command found: to the file of `--output`, in which no colors are, or else to standard output. */
const writeResult = async ({ output }, render) => {
    if (output !== undefined)
        return writeTo('--output', output, await render(_reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .noPaint */ .Iy));
    const rendered = await render((0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalPaint */ .zc)());
    for (const piece of typeof rendered === 'string' ? [rendered] : rendered)
        await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .zh)(piece);
};
/** Writes a file that an option names. Throws `UsageError` where that is not possible. */
const writeTo = (option, path, text) => {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'w');
        try {
            for (const piece of typeof text === 'string' ? [text] : text)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, piece);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`${option} can't be written: ${error instanceof Error ? error.message : 'unknown error'}. Name a file in a folder that is there and may be written to.`);
    }
};


/***/ }),

/***/ 93191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ renderLevels),
/* harmony export */   n: () => (/* binding */ shareRoom)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69823);

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
const renderLevels = (sources, limit = _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxAnnotationsPerLevel */ .oi) => levels.flatMap(level => {
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
    message: `${annotation.message}\n\n+${lost} more of this level: GitHub shows ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxAnnotationsPerLevel */ .oi} of a step.`,
});


/***/ }),

/***/ 37130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ renderAnnotations),
/* harmony export */   ae: () => (/* binding */ annotationsOfReview),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   jx: () => (/* binding */ annotationCommand),
/* harmony export */   q8: () => (/* binding */ annotateProblem),
/* harmony export */   yf: () => (/* binding */ renderScanAnnotations)
/* harmony export */ });
/* unused harmony exports annotationLevels, foundGroup, annotateFinding */
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22531);
/* harmony import */ var _text_and_more_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58978);
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(55408);
/* harmony import */ var _verdict_groups_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43513);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69823);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39118);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14001);
/* harmony import */ var _words_entry_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29941);
/* harmony import */ var _words_group_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75058);
/* harmony import */ var _annotation_room_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93191);











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
const renderScanAnnotations = (result) => rendered((0,_verdict_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .scanGroupsOf */ .J8)(result), result);
/** Of groups that are equally bad, those come first that the diff shows. */
const foundIn = (result) => (0,_verdict_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .groupsOf */ .c1)(result)
    .toSorted((a, b) => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_7__/* .compareSeverity */ .zK)(a.severity, b.severity) || Number(b.members[0].inDiff) - Number(a.members[0].inDiff))
    .map(group => foundGroup(group, result));
/** A group as an annotation tells it. */
const foundGroup = ({ family, owner, members, older }, { policy }) => {
    const [first, ...others] = members;
    return {
        family,
        owner,
        members: [first.head, ...others.map(({ head }) => head)],
        remarks: [
            ...(others.length > 0 ? [] : (0,_words_entry_words_js__WEBPACK_IMPORTED_MODULE_3__/* .entrySentences */ .dT)(first, _words_entry_words_js__WEBPACK_IMPORTED_MODULE_3__/* .plainQuoting */ .YM)),
            ...(0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .remarksOf */ .r)(first.head, policy),
            ...(older.length > 0 ? [`There are ${(0,_words_group_words_js__WEBPACK_IMPORTED_MODULE_4__/* .olderWords */ .UM)(older.length)}, which this change did not cause.`] : []),
        ],
    };
};
const rendered = (found, result) => {
    const shown = new Set();
    const payload = (0,_annotation_room_js__WEBPACK_IMPORTED_MODULE_5__/* .renderLevels */ .m)([sourceOf(found, result, item => shown.add(item))]);
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
        const [roomForFailures = 0, roomForOwn = 0] = (0,_annotation_room_js__WEBPACK_IMPORTED_MODULE_5__/* .shareRoom */ .n)([failures.length, own.length], room);
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
    const owner = (0,_words_group_words_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerName */ .Hc)(found);
    const parts = (0,_words_group_words_js__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .CI)(found, finding => finding);
    const lines = parts.slice(0, maxParts).map(({ ruleId, items }) => {
        const places = items.slice(0, maxPlaces).map(({ location: { path, range, subject } }) => {
            const line = `line ${(0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_8__/* .regionOf */ .AP)(files.get(path), range).startLine}`;
            const name = (0,_words_group_words_js__WEBPACK_IMPORTED_MODULE_4__/* .partName */ .pn)(subject);
            return name === '' ? line : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(name, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD)} (${line})`;
        });
        return `- ${(0,_words_group_words_js__WEBPACK_IMPORTED_MODULE_4__/* .titleOf */ .Gg)(ruleId, rules)}: ${(0,_text_and_more_js__WEBPACK_IMPORTED_MODULE_9__/* .andMore */ .v)(places, items.length)}`;
    });
    const more = parts.length - lines.length;
    const head = `${_words_group_words_js__WEBPACK_IMPORTED_MODULE_4__/* .familyTitles */ .Qs[family]}${owner === '' ? '' : ` (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(owner, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD)})`}: ${(0,_words_group_words_js__WEBPACK_IMPORTED_MODULE_4__/* .gapWords */ .IT)(members.length)}.`;
    return [head, ...lines, ...(more > 0 ? [`- and ${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_10__/* .countOf */ .p)(more, 'more rule')}`] : [])];
};
const joinedRemedy = (members) => {
    const mending = (0,_verdict_groups_js__WEBPACK_IMPORTED_MODULE_6__/* .fixOfFindings */ .Bj)(members);
    if (!mending)
        return '';
    return `Fix: ${mending.fix.title}${mending.mends === members.length ? '' : ` (mends ${mending.mends} of ${members.length})`}`;
};
const remedyOf = (finding, result) => finding.fix ? `Fix: ${finding.fix.title}` : (finding.advice ?? result.rules.get(finding.ruleId)?.title ?? '');
/** An annotation at a range of a file, or at the file's first line. */
const annotate = ({ level, title, path, range, lines }, { files }) => {
    const message = lines.filter(line => line !== '').map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0);
    return {
        level,
        path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOnOneLine */ .pn)(path),
        ...placeOf(files.get(path), range),
        title,
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(message.join('\n'), _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxAnnotationLength */ .eE),
    };
};
const placeOf = (file, range) => {
    if (!file || !range)
        return { startLine: 1, endLine: 1 };
    const startLine = (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_8__/* .firstLineOf */ .Qy)(file, range);
    const endLine = (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_8__/* .lastLineOf */ .SH)(file, range);
    const { startColumn, endColumn, ...lines } = (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_8__/* .regionOf */ .AP)(file, range);
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
    const text = properties.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .commandProperty */ .N1)(String(value))}`])).join(',');
    return `::${annotation.level} ${text}::${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .commandData */ .wq)(annotation.message)}`;
};


/***/ }),

/***/ 36453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ expectationOf)
/* harmony export */ });
/* harmony import */ var _comments_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31972);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48000);


/** Longer values are cut, in UTF-16 units. */
const maxValue = 500;
/** Edits of more lines say no value. */
const maxLines = 5;
/** Edits of more text say none, in UTF-16 units: a file may be one line, and is not to be read again for each finding in it. */
const maxLength = 10_000;
/**
 * The actual and the expected value of a finding, where its rule knows them: what its proven fix takes away and puts in its place. Undefined without a
 * fix, where the fix rewrites much, and where the text itself is the hazard, such as a secret, which is not to be told twice.
 */
const expectationOf = ({ fix }, file, rule) => {
    if (!fix || !file || fix.edits.length === 0 || rule?.textIsHazard === true)
        return undefined;
    if ((0,_comments_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .rewrittenLength */ .tF)(file, fix.edits) > maxLength)
        return undefined;
    const { before, after } = (0,_comments_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .rewriteLines */ .kw)(file, fix.edits);
    const [old, now] = [linesOf(before), linesOf(after)];
    const kept = new Set(now);
    const gone = old.filter(line => !kept.has(line));
    const had = new Set(old);
    const come = now.filter(line => !had.has(line));
    if (gone.length > maxLines || come.length > maxLines || gone.length + come.length === 0)
        return undefined;
    return { actual: wordsOf(gone), expected: wordsOf(come) };
};
const linesOf = (text) => text
    .split(/\r?\n/u)
    .map(line => line.trim())
    .filter(line => line !== '');
const wordsOf = (lines) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(lines.join(' \u23ce ')), maxValue);


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
/* harmony import */ var _verdict_groups_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43513);
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36453);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14001);
/* harmony import */ var _words_weaknesses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15174);
/* harmony import */ var _json_fix_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77616);
/* harmony import */ var _json_groups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19047);






/**
 * Version of the JSON of `scan` and `review`. It rises when something that was there is no longer there or means something else; what is
 * added does not change it. docs/schema has the schemas.
 */
const jsonVersion = 1;
const toJsonFinding = (finding, { files, rules }) => {
    const { path, range, subject } = finding.location;
    const rule = rules.get(finding.ruleId);
    const cwe = (0,_words_weaknesses_js__WEBPACK_IMPORTED_MODULE_1__/* .weaknessIds */ .Y9)(rule?.references);
    const values = (0,_expectation_js__WEBPACK_IMPORTED_MODULE_0__/* .expectationOf */ .E)(finding, files.get(path), rule);
    return {
        ruleId: finding.ruleId,
        severity: finding.severity,
        confidence: finding.confidence,
        path,
        ...(0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOf */ .AP)(files.get(path), range),
        message: finding.message,
        ...(subject !== '' && { resource: subject }),
        fingerprint: finding.fingerprint,
        ...(cwe.length > 0 && { cwe }),
        ...values,
        ...(finding.advice !== undefined && { advice: finding.advice }),
        ...(finding.fix && { fix: (0,_json_fix_js__WEBPACK_IMPORTED_MODULE_3__/* .toJsonFix */ .P)(finding.fix) }),
        ...(finding.related.length > 0 && {
            related: finding.related.map(({ path: place, range: at, note }) => ({
                path: place,
                startLine: (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOf */ .AP)(files.get(place), at).startLine,
                note,
            })),
        }),
    };
};
const toJsonErrors = (notifications, files) => notifications
    .filter(notification => notification.level === 'error')
    .map(({ path, message, range }) => ({ path, message, ...(range && { startLine: (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOf */ .AP)(files.get(path), range).startLine }) }));
const toJsonNotifications = (notifications, files) => notifications.flatMap(({ level, code, path, message, range }) => level === 'error' ? [] : [{ level, code, path, message, ...(range && { startLine: (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOf */ .AP)(files.get(path), range).startLine }) }]);
const renderScanJson = (result) => ({
    version: jsonVersion,
    groups: (0,_json_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .toJsonGroups */ ._)((0,_verdict_groups_js__WEBPACK_IMPORTED_MODULE_5__/* .scanGroupsOf */ .J8)(result), finding => finding, result.files),
    findings: result.findings.map(finding => toJsonFinding(finding, result)),
    superseded: result.superseded.map(({ entry, by }) => ({
        ...toJsonFinding(entry, result),
        supersededBy: (0,_json_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .toMember */ .Y)(by, result.files),
    })),
    errors: toJsonErrors(result.notifications, result.files),
    notifications: toJsonNotifications(result.notifications, result.files),
    coverage: result.coverage,
});


/***/ }),

/***/ 89965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderCsv),
/* harmony export */   r: () => (/* binding */ csvRow)
/* harmony export */ });
const header = [
    'path',
    'line',
    'column',
    'end_line',
    'end_column',
    'severity',
    'rule',
    'message',
    'fingerprint',
    'cwe',
    'actual',
    'expected',
];
/**
 * A row for each finding, and for what was not judged (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe
 * (OWASP, "CSV Injection").
 */
const renderCsv = ({ findings, problems }) => [
    header,
    ...problems.map(({ path, line, code, message }) => [path, line, '', line, '', 'error', code, message, '', '', '', '']),
    ...findings.map(({ path, region, severity, ruleId, message, fingerprint, cwe, values }) => [
        path,
        region.startLine,
        region.startColumn,
        region.endLine,
        region.endColumn,
        severity,
        ruleId,
        message,
        fingerprint,
        cwe.join(' '),
        values?.actual ?? '',
        values?.expected ?? '',
    ]),
]
    .map(csvRow)
    .join('');
/** Values as a line of CSV. */
const csvRow = (row) => `${row.map(cell).join(',')}\r\n`;
const cell = (value) => {
    const text = typeof value === 'string' && /^[=+\-@]/u.test(value) ? `'${value}` : String(value);
    return /[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};


/***/ }),

/***/ 84158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ renderList)
});

// EXTERNAL MODULE: ./build/reports/lists/csv.js
var csv = __webpack_require__(89965);
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
    ...findings.map(({ path, ruleId, severity, message, fingerprint, cwe, region: { startLine, endLine } }) => entry(path, ruleId, severities[severity], cwe.length === 0 ? message : `${message} (${cwe.join(', ')})`, [startLine, endLine], fingerprint)),
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
        ...findings.map(({ path, region: { startLine }, ruleId, severity, message, cwe, values }) => `    <testcase classname="${xml(path)}" name="${xml(`${ruleId}, line ${startLine}`)}" file="${xml(path)}" line="${startLine}">\n      <failure type="${severity}" message="${xml(message)}">${detailsOf(cwe, values)}</failure>\n    </testcase>\n`),
        ...clean.map(path => `    <testcase classname="${xml(path)}" name="no finding" file="${xml(path)}"/>\n`),
    ];
    const counts = `tests="${cases.length}" failures="${findings.length}" errors="${problems.length}"`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tidewaiter" ${counts}>\n  <testsuite name="tidewaiter" ${counts}>\n${cases.join('')}  </testsuite>\n</testsuites>\n`;
};
/** What CI servers show under a failure: a line for each thing that is known besides. */
const detailsOf = (cwe, values) => [
    ...(cwe.length > 0 ? [`Weakness: ${cwe.join(', ')}`] : []),
    ...(values ? [`Actual: ${values.actual}`, `Expected: ${values.expected}`] : []),
]
    .map(line => `${xml(line)}\n`)
    .join('');
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** The text of an attribute. Characters that XML has no way to write (XML 1.0, 2.2) are gone by then: texts of lists have none. */
const xml = (text) => text.replaceAll(/[&<>"]/gu, sign => entities[sign] ?? '').replaceAll(/[\uFFFE\uFFFF]/gu, '\uFFFD');

;// CONCATENATED MODULE: ./build/reports/lists/render-list.js




/** The list formats, by their names on the command line. */
const renderList = {
    gitlab: renderGitlab,
    junit: renderJunit,
    csv: csv/* renderCsv */.P,
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
/* harmony import */ var _expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36453);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14001);
/* harmony import */ var _words_weaknesses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15174);




/** What counts of a scan. */
const reportedOfScan = (result) => reported(result.findings, result, result.coverage.entries);
/** What counts of a review: what the change brings in, not what was there before. `more`: what another gate has to say of it. */
const reportedOfReview = (result, more = nothing) => reported([...result.considered.shown.map(({ head }) => head), ...more.findings.map(({ finding }) => finding)], {
    files: new Map([...more.files, ...result.files]),
    notifications: [...result.notifications, ...more.notifications],
    rules: new Map([...more.rules, ...result.rules]),
}, result.coverage.entries);
const nothing = { findings: [], notifications: [], files: new Map(), rules: new Map() };
const judgedStates = new Set(['evaluated', 'rendered', 'partly-evaluated']);
const reported = (findings, { files, notifications, rules }, entries) => ({
    findings: findings.map(finding => {
        const { ruleId, severity, fingerprint, message, location } = finding;
        const file = files.get(location.path);
        const rule = rules.get(ruleId);
        return {
            ruleId,
            severity,
            fingerprint,
            path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOnOneLine */ .pn)(location.path),
            region: (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_3__/* .regionOf */ .AP)(file, location.range),
            message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(message),
            cwe: (0,_words_weaknesses_js__WEBPACK_IMPORTED_MODULE_2__/* .weaknessIds */ .Y9)(rule?.references),
            values: (0,_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .expectationOf */ .E)(finding, file, rule),
        };
    }),
    problems: notifications.flatMap(({ level, code, path, range, message }) => {
        if (level !== 'error')
            return [];
        const file = files.get(path);
        const line = file !== undefined && range !== undefined ? (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_3__/* .firstLineOf */ .Qy)(file, range) : 1;
        return [{ code, path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOnOneLine */ .pn)(path), line, message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(message) }];
    }),
    judged: entries.flatMap(({ path, status }) => (judgedStates.has(status) ? [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOnOneLine */ .pn)(path)] : [])),
});


/***/ }),

/***/ 22360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ rulePageAddress),
/* harmony export */   Um: () => (/* binding */ documentsRef),
/* harmony export */   _t: () => (/* binding */ familyPageAddress)
/* harmony export */ });
/** Was built before there was a tag of it: until then its pages are those of the main branch, and stay so. */
const firstVersion = '0.1.0';
/** The branch or tag that has the documents of a version. */
const documentsRef = (version) => (version === firstVersion ? 'main' : `v${version}`);
const documents = (version) => `https://github.com/tidewaiter/tidewaiter/blob/${documentsRef(version)}/docs`;
/** Guides that tell of rules which have no page of their own. */
const guides = { 'image-signing': 'image-signing', org: 'organization-rules', scans: 'scan-results' };
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

/***/ 95030:
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
// EXTERNAL MODULE: ./build/reports/words/weaknesses.js
var words_weaknesses = __webpack_require__(15174);
// EXTERNAL MODULE: ./build/reports/sarif/region.js
var region = __webpack_require__(14001);
;// CONCATENATED MODULE: ./build/reports/sarif/sarif-location.js

/** Where something is. No region when there is no range or the file's text is not at hand. */
const physicalLocation = (path, range, file) => ({
    artifactLocation: artifactLocation(path),
    ...(range && file && { region: (0,region/* regionOf */.AP)(file, range) }),
});
/** Where some lines are, from 1. */
const lineLocation = (path, { start, end }) => ({
    artifactLocation: artifactLocation(path),
    region: { startLine: start, endLine: end },
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

// EXTERNAL MODULE: ./build/review/standards/controls.js
var controls = __webpack_require__(57107);
// EXTERNAL MODULE: ./build/review/standards/standard-ids.js
var standard_ids = __webpack_require__(68923);
;// CONCATENATED MODULE: ./build/reports/sarif/taxonomies.js


/** Taxonomies of the controls that the rules name, ordered as people count, 5.2 before 5.10; `standardsOf` says where a rule's hazard is spoken of. */
const taxonomiesOf = (ruleIds, standardsOf) => {
    // Why not before it is asked for: its data take longer to load than a Dockerfile to judge.
    const byNumber = new Intl.Collator('en', { numeric: true });
    const named = standard_ids/* standardIds */.i.flatMap(id => {
        const { key, ...standard } = controls/* standards */.t[id];
        const taxa = [...new Set(ruleIds.flatMap(rule => standardsOf(rule)?.[key] ?? []))].toSorted(byNumber.compare);
        return taxa.length === 0 ? [] : [{ key, standard, taxa }];
    });
    return {
        components: named.map(({ standard: { title, version, publisher, address }, taxa }) => ({
            name: title,
            version,
            organization: publisher,
            shortDescription: { text: `${title} ${version}` },
            informationUri: address,
            isComprehensive: false,
            taxa: taxa.map(id => ({ id })),
        })),
        relationshipsOf: ruleId => named.flatMap(({ key, standard, taxa }, component) => (standardsOf(ruleId)?.[key] ?? []).map(id => ({
            target: { id, index: taxa.indexOf(id), toolComponent: { name: standard.title, index: component } },
            kinds: ['relevant'],
        }))),
    };
};

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
    const taxonomies = taxonomiesOf([...ruleIndex.keys()], id => input.rules.get(id)?.standards);
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
                        rules: [...ruleIndex.keys()].map(id => toRule(id, kept, input, taxonomies)),
                        notifications: [...codeIndex.keys()].map(id => ({ id })),
                        ...(taxonomies.components.length > 0 && {
                            supportedTaxonomies: taxonomies.components.map(({ name }, index) => ({ name, index })),
                        }),
                    },
                },
                ...(taxonomies.components.length > 0 && { taxonomies: taxonomies.components }),
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
const toRule = (id, kept, { rules, version }, { relationshipsOf }) => {
    const meta = rules.get(id);
    const severity = worstOf(id, kept) ?? 'info';
    const relationships = relationshipsOf(id);
    return {
        id,
        name: id.replaceAll(/(?:^|[-/])(\w)/gu, (_, letter) => letter.toUpperCase()),
        helpUri: (0,rule_page_address/* rulePageAddress */.AD)(id, version),
        ...(relationships.length > 0 && { relationships }),
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
    const weaknesses = (0,words_weaknesses/* weaknessesOf */.PA)(references).map(({ number }) => `external/cwe/cwe-${number}`);
    const tags = ['security', 'container', id.slice(0, id.indexOf('/')), ...weaknesses];
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
const toResult = ({ finding, baselineState, movedFrom, supersededBy, lines }, ruleIndex, input) => {
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
                physicalLocation: lines ? lineLocation(path, lines) : physicalLocation(path, range, file),
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


/***/ }),

/***/ 15174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PA: () => (/* binding */ weaknessesOf),
/* harmony export */   Y9: () => (/* binding */ weaknessIds),
/* harmony export */   pZ: () => (/* binding */ weaknessWords)
/* harmony export */ });
/**
 * The weaknesses that rules are about, by their numbers in MITRE's Common Weakness Enumeration 4.18, with the names that it has for them. Those
 * that MITRE forbids to map to (such as 16 and 1125) are none of them.
 */
const names = {
    '74': "Improper Neutralization of Special Elements in Output Used by a Downstream Component ('Injection')",
    '94': "Improper Control of Generation of Code ('Code Injection')",
    '183': 'Permissive List of Allowed Inputs',
    '200': 'Exposure of Sensitive Information to an Unauthorized Actor',
    '214': 'Invocation of Process Using Visible Sensitive Information',
    '250': 'Execution with Unnecessary Privileges',
    '252': 'Unchecked Return Value',
    '266': 'Incorrect Privilege Assignment',
    '269': 'Improper Privilege Management',
    '283': 'Unverified Ownership',
    '295': 'Improper Certificate Validation',
    '306': 'Missing Authentication for Critical Function',
    '311': 'Missing Encryption of Sensitive Data',
    '312': 'Cleartext Storage of Sensitive Information',
    '319': 'Cleartext Transmission of Sensitive Information',
    '321': 'Use of Hard-coded Cryptographic Key',
    '327': 'Use of a Broken or Risky Cryptographic Algorithm',
    '347': 'Improper Verification of Cryptographic Signature',
    '353': 'Missing Support for Integrity Check',
    '359': 'Exposure of Private Personal Information to an Unauthorized Actor',
    '489': 'Active Debug Code',
    '494': 'Download of Code Without Integrity Check',
    '522': 'Insufficiently Protected Credentials',
    '526': 'Cleartext Storage of Sensitive Information in an Environment Variable',
    '538': 'Insertion of Sensitive Information into Externally-Accessible File or Directory',
    '613': 'Insufficient Session Expiration',
    '636': "Not Failing Securely ('Failing Open')",
    '653': 'Improper Isolation or Compartmentalization',
    '668': 'Exposure of Resource to Wrong Sphere',
    '693': 'Protection Mechanism Failure',
    '732': 'Incorrect Permission Assignment for Critical Resource',
    '770': 'Allocation of Resources Without Limits or Throttling',
    '778': 'Insufficient Logging',
    '779': 'Logging of Excessive Data',
    '798': 'Use of Hard-coded Credentials',
    '829': 'Inclusion of Functionality from Untrusted Control Sphere',
    '862': 'Missing Authorization',
    '863': 'Incorrect Authorization',
    '918': 'Server-Side Request Forgery (SSRF)',
    '923': 'Improper Restriction of Communication Channel to Intended Endpoints',
    '942': 'Permissive Cross-domain Security Policy with Untrusted Domains',
    '1104': 'Use of Unmaintained Third Party Components',
    '1327': 'Binding to an Unrestricted IP Address',
    '1357': 'Reliance on Insufficiently Trustworthy Component',
    '1392': 'Use of Default Credentials',
    '1395': 'Dependency on Vulnerable Third-Party Component',
};
/** The weaknesses among the references of a rule, in their order. */
const weaknessesOf = (references) => references.flatMap(reference => {
    const number = /^https:\/\/cwe\.mitre\.org\/data\/definitions\/(\d{1,5})\.html$/u.exec(reference)?.[1];
    return number === undefined ? [] : [{ id: `CWE-${number}`, number, name: names[number] }];
});
/** `CWE-250, CWE-269`; empty where there is none. */
const weaknessIds = (references = []) => weaknessesOf(references).map(({ id }) => id);
/** `CWE-250 Execution with Unnecessary Privileges`. */
const weaknessWords = ({ id, name }) => (name === undefined ? id : `${id} ${name}`);


/***/ }),

/***/ 57107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ whyLeftOut),
/* harmony export */   t: () => (/* binding */ standards)
/* harmony export */ });
/** Why no file can answer a control. */
const whyLeftOut = {
    'host-file-permissions': 'It is about owner and mode of files on a node (kubelet, PKI, etcd data, CNI, kubeconfig), or about rules of its audit daemon; git stores neither.',
    'live-cluster-state': 'It needs a running host or cluster, or a decision of people: no file of a repository shows it.',
    'inventory-awareness': 'It asks people to keep an inventory of images and containers, which no file of a repository shows.',
};
const control = (id, leftOut) => ({ id, ...(leftOut && { leftOut }) });
/** `1.2.1` to `1.2.30` of a section of a benchmark. */
const numbered = (section, count, leftOut) => Array.from({ length: count }, (_, index) => control(`${section}.${index + 1}`, leftOut));
/** Sections of the CIS Kubernetes Benchmark 1.10 with the number of their recommendations, as kube-bench has them. */
const cisKubernetes = [
    ...numbered('1.1', 21, 'host-file-permissions'),
    ...numbered('1.2', 30),
    ...numbered('1.3', 7),
    ...numbered('1.4', 2),
    ...numbered('2', 7),
    ...numbered('3.1', 3, 'live-cluster-state'),
    ...numbered('3.2', 2),
    ...numbered('4.1', 10, 'host-file-permissions'),
    ...numbered('4.2', 13),
    ...numbered('4.3', 1),
    ...numbered('5.1', 13),
    ...numbered('5.2', 13),
    ...numbered('5.3', 2),
    ...numbered('5.4', 2),
    ...numbered('5.5', 1),
    ...numbered('5.7', 4),
];
/** The same of the CIS Docker Benchmark 1.6, as docker-bench-security has them. */
const cisDocker = [
    ...numbered('1.1', 18, 'live-cluster-state'),
    ...numbered('1.2', 2, 'live-cluster-state'),
    ...numbered('2', 18),
    ...numbered('3', 24, 'host-file-permissions'),
    ...numbered('4', 12),
    ...numbered('5', 32),
    ...numbered('6', 2, 'inventory-awareness'),
    ...numbered('7', 9, 'live-cluster-state'),
];
/** Sections of the NSA/CISA Kubernetes Hardening Guide 1.2, in its order. */
const nsa = [
    control('Pod security'),
    control('Pod security > Non-root containers'),
    control('Pod security > Rootless container engines', 'live-cluster-state'),
    control('Pod security > Immutable container file systems'),
    control('Pod security > Building secure container images'),
    control('Pod security > Pod security enforcement'),
    control('Pod security > Protecting Pod service account tokens'),
    control('Pod security > Hardening container environments'),
    control('Network separation'),
    control('Network separation > Namespaces'),
    control('Network separation > Network policies'),
    control('Network separation > Resource policies'),
    control('Network separation > Control plane hardening'),
    control('Network separation > Control plane hardening (etcd)'),
    control('Network separation > Control plane hardening (kubeconfig)'),
    control('Network separation > Worker node segmentation'),
    control('Network separation > Encryption'),
    control('Network separation > Secrets'),
    control('Network separation > Protecting sensitive cloud infrastructure'),
    control('Authentication and authorization'),
    control('Authentication and authorization > Authentication'),
    control('Authentication and authorization > RBAC'),
    control('Audit logging and threat detection'),
    control('Audit logging and threat detection > Logging'),
    control('Audit logging and threat detection > Logging (seccomp audit mode)', 'live-cluster-state'),
    control('Audit logging and threat detection > Logging (syslog)', 'live-cluster-state'),
    control('Audit logging and threat detection > Logging (SIEM platforms)', 'live-cluster-state'),
    control('Audit logging and threat detection > Logging (service meshes)', 'live-cluster-state'),
    control('Audit logging and threat detection > Logging (fault tolerance)', 'live-cluster-state'),
    control('Audit logging and threat detection > Threat detection'),
    control('Audit logging and threat detection > Alerting'),
    control('Audit logging and threat detection > Tools', 'live-cluster-state'),
    control('Upgrading and application security'),
];
/** The checks of k8s.io/pod-security-admission. */
const pss = [
    control('baseline/appArmorProfile'),
    control('baseline/capabilities_baseline'),
    control('baseline/hostNamespaces'),
    control('baseline/hostPathVolumes'),
    control('baseline/hostPorts'),
    control('baseline/hostProbesAndHostLifecycle'),
    control('baseline/privileged'),
    control('baseline/procMount'),
    control('baseline/seLinuxOptions'),
    control('baseline/seccompProfile_baseline'),
    control('baseline/sysctls'),
    control('baseline/windowsHostProcess'),
    control('restricted/allowPrivilegeEscalation'),
    control('restricted/capabilities_restricted'),
    control('restricted/procMount_restricted'),
    control('restricted/restrictedVolumes'),
    control('restricted/runAsNonRoot'),
    control('restricted/runAsUser'),
    control('restricted/seccompProfile_restricted'),
];
/** Techniques of the matrix of MITRE ATT&CK for Containers, by number, and those of other matrices of which rules speak. */
const mitre = [
    { id: 'T1021', title: 'Remote Services' },
    { id: 'T1021.004', title: 'Remote Services: SSH' },
    { id: 'T1036', title: 'Masquerading', leftOut: 'live-cluster-state' },
    { id: 'T1036.005', title: 'Masquerading: Match Legitimate Resource Name or Location', leftOut: 'live-cluster-state' },
    { id: 'T1036.010', title: 'Masquerading: Masquerade Account Name', leftOut: 'live-cluster-state' },
    { id: 'T1040', title: 'Network Sniffing' },
    { id: 'T1046', title: 'Network Service Discovery' },
    { id: 'T1053', title: 'Scheduled Task/Job', leftOut: 'live-cluster-state' },
    { id: 'T1053.007', title: 'Scheduled Task/Job: Container Orchestration Job' },
    { id: 'T1068', title: 'Exploitation for Privilege Escalation', leftOut: 'live-cluster-state' },
    { id: 'T1069', title: 'Permission Groups Discovery', leftOut: 'live-cluster-state' },
    { id: 'T1070', title: 'Indicator Removal' },
    { id: 'T1078', title: 'Valid Accounts' },
    { id: 'T1078.001', title: 'Valid Accounts: Default Accounts' },
    { id: 'T1078.003', title: 'Valid Accounts: Local Accounts', leftOut: 'live-cluster-state' },
    { id: 'T1098', title: 'Account Manipulation' },
    { id: 'T1098.006', title: 'Account Manipulation: Additional Container Cluster Roles' },
    { id: 'T1110', title: 'Brute Force', leftOut: 'live-cluster-state' },
    { id: 'T1110.001', title: 'Brute Force: Password Guessing', leftOut: 'live-cluster-state' },
    { id: 'T1110.003', title: 'Brute Force: Password Spraying', leftOut: 'live-cluster-state' },
    { id: 'T1110.004', title: 'Brute Force: Credential Stuffing', leftOut: 'live-cluster-state' },
    { id: 'T1133', title: 'External Remote Services' },
    { id: 'T1136', title: 'Create Account', leftOut: 'live-cluster-state' },
    { id: 'T1136.001', title: 'Create Account: Local Account', leftOut: 'live-cluster-state' },
    { id: 'T1190', title: 'Exploit Public-Facing Application' },
    { id: 'T1204', title: 'User Execution', leftOut: 'live-cluster-state' },
    { id: 'T1204.003', title: 'User Execution: Malicious Image' },
    { id: 'T1485', title: 'Data Destruction' },
    { id: 'T1490', title: 'Inhibit System Recovery', leftOut: 'live-cluster-state' },
    { id: 'T1496', title: 'Resource Hijacking' },
    { id: 'T1498', title: 'Network Denial of Service', leftOut: 'live-cluster-state' },
    { id: 'T1499', title: 'Endpoint Denial of Service' },
    { id: 'T1525', title: 'Implant Internal Image' },
    { id: 'T1528', title: 'Steal Application Access Token' },
    { id: 'T1543', title: 'Create or Modify System Process', leftOut: 'live-cluster-state' },
    { id: 'T1543.005', title: 'Create or Modify System Process: Container Service' },
    { id: 'T1550', title: 'Use Alternate Authentication Material', leftOut: 'live-cluster-state' },
    { id: 'T1550.001', title: 'Use Alternate Authentication Material: Application Access Token' },
    { id: 'T1552', title: 'Unsecured Credentials' },
    { id: 'T1552.001', title: 'Unsecured Credentials: Credentials In Files' },
    { id: 'T1552.007', title: 'Unsecured Credentials: Container API' },
    { id: 'T1562', title: 'Impair Defenses' },
    { id: 'T1562.001', title: 'Impair Defenses: Disable or Modify Tools' },
    { id: 'T1609', title: 'Container Administration Command' },
    { id: 'T1610', title: 'Deploy Container' },
    { id: 'T1611', title: 'Escape to Host' },
    { id: 'T1612', title: 'Build Image on Host' },
    { id: 'T1613', title: 'Container and Resource Discovery' },
];
const standards = {
    'cis-docker': {
        id: 'cis-docker',
        key: 'cisDocker',
        title: 'CIS Docker Benchmark',
        version: '1.6',
        publisher: 'Center for Internet Security',
        address: 'https://www.cisecurity.org/benchmark/docker',
        controls: cisDocker,
    },
    'cis-kubernetes': {
        id: 'cis-kubernetes',
        key: 'cisKubernetes',
        title: 'CIS Kubernetes Benchmark',
        version: '1.10',
        publisher: 'Center for Internet Security',
        address: 'https://www.cisecurity.org/benchmark/kubernetes',
        controls: cisKubernetes,
    },
    'nsa-cisa': {
        id: 'nsa-cisa',
        key: 'nsa',
        title: 'NSA/CISA Kubernetes Hardening Guide',
        version: '1.2',
        publisher: 'National Security Agency, Cybersecurity and Infrastructure Security Agency',
        address: 'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
        controls: nsa,
    },
    pss: {
        id: 'pss',
        key: 'pss',
        title: 'Pod Security Standards',
        version: '1.37',
        publisher: 'The Kubernetes Authors',
        address: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        controls: pss,
    },
    mitre: {
        id: 'mitre',
        key: 'mitre',
        title: 'MITRE ATT&CK for Containers',
        version: '18',
        publisher: 'The MITRE Corporation',
        address: 'https://attack.mitre.org/matrices/enterprise/containers/',
        controls: mitre,
    },
};


/***/ })

};
;