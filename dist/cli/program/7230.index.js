"use strict";
exports.id = 7230;
exports.ids = [7230];
exports.modules = {

/***/ 57230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fix: () => (/* binding */ fix)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48000);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30501);
/* harmony import */ var _review_fix_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1737);
/* harmony import */ var _text_text_edit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62961);
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55408);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66651);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42010);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78586);









/** A fix may open the way for another, but not for ever. */
const maxRounds = 20;
/**
 * `tidewaiter fix`: applies proven fixes until none is left, `safe` ones only unless `--unsafe` is given: of the files themselves, and of what is
 * deployed of them, in the values, templates and patches that decide. Fixes that conflict are applied in different rounds, each after a new look.
 * With `--dry-run` the first round is shown as diffs and nothing is written.
 */
const fix = async (request) => {
    let count = 0;
    let left = [];
    for (let round = 0; round < (request.dryRun ? 1 : maxRounds); round += 1) {
        const found = await findFixes(request);
        left = found.left;
        if (found.fixed.length === 0)
            break;
        for (const one of found.fixed)
            await (request.dryRun ? showFixes(one) : writeFixed(one));
        count += found.fixed.reduce((sum, { fixed }) => sum + fixed.length, 0);
    }
    await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutput */ .zh)(request.dryRun ? laterWords(left) : leftWords(left));
    await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutput */ .zh)(`${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .p)(count, 'fix', 'fixes')} ${request.dryRun ? 'to apply' : 'applied'}.\n`);
    return 0;
};
const findFixes = async (request) => {
    const { texts, review, ports } = await (0,_scan_js__WEBPACK_IMPORTED_MODULE_5__.readPaths)(request);
    return (0,_review_fix_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fixFiles */ .T)(texts, review, ports, ({ fix: one }) => request.unsafe || one?.safety === 'safe');
};
const showFixes = async ({ file, fixed: findings }) => {
    for (const { message, fix: shown } of findings) {
        if (shown)
            await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutput */ .zh)(`${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(file.path)}: ${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(message)}\n${(0,_reports_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .renderFix */ .C2)(file, shown, (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalPaint */ .zc)())}\n`);
    }
};
/** Writes a file only when it still holds what was judged, and says what was done in it. */
const writeFixed = async ({ file, text, fixed }) => {
    const { path, text: judged } = file;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8') !== judged)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(`"${path}" changed while it was fixed. Run the command again.`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
    for (const finding of fixed)
        await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutput */ .zh)(`${fixedLine(file, finding)}\n`);
};
const fixedLine = ({ path, lines }, { ruleId, fix: done }) => {
    const line = lines.line(done ? (0,_text_text_edit_js__WEBPACK_IMPORTED_MODULE_8__/* .coveringRange */ .DN)(done.edits).start : 0);
    const others = (done?.elsewhere ?? []).map(other => other.path);
    const also = others.length === 0 ? '' : `, also in ${others.join(', ')}`;
    return (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`${path}:${line} ${done?.title ?? ''}${also} [${ruleId}]`);
};
const reasonWords = {
    'no-proven-fix': 'without a proven fix',
    'not-wanted': 'with a fix that needs your judgement: --unsafe applies it',
    'not-given': 'with a fix in files that were not named',
    'breaks-deployment': 'with a fix that would change what is deployed for the worse',
};
/** What another round would look at again is not told by reasons. */
const laterWords = (left) => left.length === 0 ? '' : `${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .p)(left.length, 'finding')} left by this round.\n`;
/** What was left, counted by the reason. */
const leftWords = (left) => {
    if (left.length === 0)
        return '';
    const counts = [...Map.groupBy(left, ({ reason }) => reason)].map(([reason, own]) => `${own.length} ${reasonWords[reason]}`);
    return `${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .p)(left.length, 'finding')} left: ${counts.join('; ')}.\n`;
};


/***/ }),

/***/ 1737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ fixFiles)
/* harmony export */ });
/* harmony import */ var _engine_fixes_extend_proven_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28269);
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73465);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29546);
/* harmony import */ var _judge_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5166);
/* harmony import */ var _rendered_plain_findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43855);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60080);
/* harmony import */ var _scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89145);







/** One round of fixes for files as they stand: of the findings that a scan reports, those that are wanted and go together. */
const fixFiles = async (texts, request, ports, isWanted) => {
    const judgement = (0,_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .judgementOf */ .lG)(request, ports);
    const counts = (0,_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .countsFor */ .iu)(request.policy);
    const files = new Map();
    const plain = new _rendered_plain_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .PlainFindings */ .Z((_, path, offset) => files.get(path)?.lines.line(offset));
    const fixed = new Map();
    const left = [];
    for await (const { side, units, findings } of (0,_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeBatches */ .Sk)(texts, judgement, ports)) {
        const applied = (0,_judge_change_js__WEBPACK_IMPORTED_MODULE_1__/* .fixSide */ .vw)(side, findings, finding => counts(finding) && isWanted(finding), judgement, units);
        for (const [path, one] of applied) {
            const file = side.snapshot.files.get(path);
            if (file)
                fixed.set(path, { file, ...one });
        }
        const done = new Set([...applied.values()].flatMap(one => one.fixed));
        for (const [path, file] of side.snapshot.files)
            files.set(path, file);
        for (const finding of findings) {
            plain.add(finding, 'head', true);
            if (counts(finding) && !done.has(finding))
                left.push({ finding, reason: finding.fix && !isWanted(finding) ? 'not-wanted' : 'no-proven-fix' });
        }
    }
    const rendered = await fixDeployed(judgement, ports, { counts, isWanted, found: plain }, fixed);
    return { fixed: [...sorted([...fixed.values()]), ...sorted(rendered.fixed)], left: [...left, ...rendered.left] };
};
const sorted = (fixed) => fixed.toSorted((a, b) => (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_5__/* .compareText */ .n)(a.file.path, b.file.path));
/**
 * Mends what is deployed, group by group. Of the fixes of the files themselves those are taken out of `plain` that would change for the worse what
 * is deployed of them.
 */
const fixDeployed = async (judgement, ports, by, plain) => {
    const fixed = [];
    const left = [];
    const opened = await (0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .openScan */ .OE)(judgement, ports);
    if (opened === undefined)
        return { fixed, left };
    const { scan, repository } = opened;
    for await (const original of scan.groups()) {
        const { group, dropped, changed } = withPlainFixes(original, plain, repository);
        for (const path of dropped) {
            for (const finding of plain.get(path)?.fixed ?? [])
                left.push({ finding, reason: 'breaks-deployment' });
            plain.delete(path);
        }
        const mended = mendGroup(group, changed, repository, by);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_6__/* .appendAll */ .u)(fixed, mended.fixed);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_6__/* .appendAll */ .u)(left, mended.left);
    }
    return { fixed, left };
};
/**
 * Mends what is deployed, but not what is said of files that this round has `changed`: what was found in them lies on other lines now, so that nothing
 * tells what they say themselves from what is only deployed of them. The next round looks at them.
 */
const mendGroup = (group, changed, repository, { counts, isWanted, found }) => {
    const isSettled = ({ finding: { location }, printedAt }) => [location, ...printedAt].every(({ path }) => !changed.has(path));
    const told = group.judge(counts).told.filter(one => counts(one.finding) && isSettled(one) && !(0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .isTold */ .Wc)(one, found, repository));
    const reasons = new Map(told.map(one => [one, whyLeft(one, isWanted, repository)]));
    const mended = group.mend(told.filter(one => reasons.get(one) === undefined)) ?? { texts: new Map(), fixed: [] };
    const fixed = [...mended.texts].flatMap(([path, text]) => {
        const file = (0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .shownFile */ .G)(path, group, repository);
        const own = mended.fixed.filter(({ mending }) => [...(mending?.edits.keys() ?? [])][0] === path);
        return file ? [{ file, text, fixed: own.map(one => (0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .shownFinding */ .Pg)(group.withFix(one), repository)) }] : [];
    });
    const done = new Set(mended.fixed);
    const left = told
        .filter(one => !done.has(one))
        .map(one => ({ finding: (0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .shownFinding */ .Pg)(one.finding, repository), reason: reasons.get(one) ?? 'no-proven-fix' }));
    return { fixed, left };
};
/** A group with as many of the fixed texts of its files as leave nothing worse that is deployed of them. */
const withPlainFixes = (group, plain, { shown }) => {
    const texts = new Map([...group.files.keys()].flatMap(path => {
        const text = plain.get(shown(path))?.text;
        return text !== undefined && group.units.some(unit => unit.reads(path)) ? [[path, text]] : [];
    }));
    if (texts.size === 0)
        return { group, dropped: [], changed: new Set() };
    const proven = (0,_engine_fixes_extend_proven_js__WEBPACK_IMPORTED_MODULE_0__/* .extendProven */ .pK)([...texts.keys()], paths => {
        const tried = new Map([...texts].filter(([path]) => paths.includes(path)));
        return group.proof.holds(tried) ? { proven: tried } : _engine_fixes_extend_proven_js__WEBPACK_IMPORTED_MODULE_0__/* .noneBlamed */ .Gb;
    });
    const kept = proven?.outcome ?? new Map();
    const dropped = [...texts.keys()].filter(path => !kept.has(path)).map(shown);
    return { group: group.with(kept), dropped, changed: new Set(kept.keys()) };
};
/** Why nobody tries to mend a finding; undefined where its edits may be proven. */
const whyLeft = ({ finding, mending }, isWanted, { given }) => {
    if (mending === undefined)
        return 'no-proven-fix';
    if (!isWanted({ ...finding, fix: mending.fix }))
        return 'not-wanted';
    return [...mending.edits.keys()].every(path => given.has(path)) ? undefined : 'not-given';
};


/***/ })

};
;