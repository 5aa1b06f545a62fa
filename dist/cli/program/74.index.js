"use strict";
exports.id = 74;
exports.ids = [74];
exports.modules = {

/***/ 38421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ renderedChanges),
/* harmony export */   E$: () => (/* binding */ judgePair),
/* harmony export */   Ez: () => (/* binding */ comparedTexts),
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   MQ: () => (/* binding */ ChangedLines),
/* harmony export */   a3: () => (/* binding */ renderPairs),
/* harmony export */   e_: () => (/* binding */ printedBy),
/* harmony export */   f8: () => (/* binding */ findRendered),
/* harmony export */   py: () => (/* binding */ markPlaced),
/* harmony export */   si: () => (/* binding */ commentedFiles)
/* harmony export */ });
/* harmony import */ var _artifacts_kubernetes_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69777);
/* harmony import */ var _artifacts_repository_repository_unit_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(14581);
/* harmony import */ var _artifacts_suppressions_file_directives_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50548);
/* harmony import */ var _changes_change_set_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(88944);
/* harmony import */ var _changes_file_line_map_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(88313);
/* harmony import */ var _delta_match_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79848);
/* harmony import */ var _engine_active_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78425);
/* harmony import */ var _engine_analyze_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54311);
/* harmony import */ var _engine_bounds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92569);
/* harmony import */ var _engine_suppressions_added_directives_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50668);
/* harmony import */ var _engine_suppressions_suppressions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57124);
/* harmony import */ var _policy_glob_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80702);
/* harmony import */ var _policy_waivers_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(72503);
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(7020);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(10912);
/* harmony import */ var _verdict_considered_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(86319);
/* harmony import */ var _images_replaced_images_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(49270);
/* harmony import */ var _judge_change_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(84655);
/* harmony import */ var _trial_files_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(34686);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(41116);
/* harmony import */ var _rendered_findings_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(41534);
/* harmony import */ var _units_rendering_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(22968);






















const failedPair = (unit, reason) => ({
    unit,
    base: { state: 'failed', reason, isOurs: true },
    head: { state: 'failed', reason, isOurs: true },
});
/** Renders both sides of what a change touches. */
const renderPairs = (sources, patience) => {
    const pairs = allPairs(sources, patience);
    const asIs = new Set(pairs.flatMap(({ unit, head }) => (head.state === 'rendered' && head.refused === undefined ? [keyOfUnit(unit)] : [])));
    // Why: a chart that is deployed with other values is not deployed with those that it refuses.
    return pairs.map(pair => {
        const { unit, head } = pair;
        if (head.state === 'failed' || head.refused === undefined || !asIs.has(keyOfUnit(unit)))
            return pair;
        const failed = { state: 'failed', reason: head.refused, isOurs: false };
        return { unit, base: failed, head: failed };
    });
};
const keyOfUnit = ({ kind, folder }) => `${kind} ${folder}`;
/**
 * How much is printed for one review: of both sides, in all ways in which something is deployed, an object for each so many objects, and for each so many
 * characters. What it takes to judge goes by objects, of which a few bytes of a base, an overlay or a loop make any number; a definition of resources is
 * one and has half a million characters. The largest of some five hundred pull requests that were looked at print a tenth of it.
 */
const maxPrinted = 6_500;
const charactersOfObject = 2_700;
const tooMuchPrinted = 'the charts and kustomizations that this change touches print more than is judged in one review: split it, or have fewer of them print the same';
/** How much of that a rendering is: its objects, and as many more as its characters would make. */
const printedBy = (rendering) => textsOf(rendering)
    .values()
    .reduce((sum, { artifact: { file, objects } }) => sum + file.text.length / charactersOfObject + objects.length, 0);
const allPairs = ({ units, base, head, unread, beyond, moved }, patience) => {
    let left = maxPrinted;
    return units.map(unit => {
        if (left < 0)
            return failedPair(unit, tooMuchPrinted);
        if (patience?.begin(unit.file) === false)
            return failedPair(unit, _engine_bounds_js__WEBPACK_IMPORTED_MODULE_5__/* .outOfTimeReason */ .dR);
        const lost = [...unread].filter(unit.reads);
        if (lost.length > 0)
            return failedPair(unit, whyLost(lost, beyond));
        const after = unit.render(head);
        // Why not the base alone: where nothing is known of the head, there is nothing to compare.
        if (after.state === 'failed')
            return { unit, base: after, head: after };
        left -= printedBy(after);
        if (left < 0)
            return failedPair(unit, tooMuchPrinted);
        const from = base.has(unit.file) ? base : beforeMove(unit, base, moved.get(unit.file));
        const before = from ? unit.render(from) : _units_rendering_js__WEBPACK_IMPORTED_MODULE_16__/* .notDeployed */ ._k;
        left -= printedBy(before);
        return left < 0 ? failedPair(unit, tooMuchPrinted) : { unit, base: before, head: after };
    });
};
/** Why files were not read: that of those that nobody asked for, where there are such. */
const whyLost = (lost, beyond) => {
    const tooMany = lost.filter(path => beyond.has(path));
    if (tooMany.length === 0)
        return `${(0,_reading_js__WEBPACK_IMPORTED_MODULE_14__/* .namedPaths */ .SR)(lost)} can't be read`;
    return `${(0,_reading_js__WEBPACK_IMPORTED_MODULE_14__/* .namedPaths */ .SR)(tooMany)} of its files were not read, which are too many for one review: "tidewaiter review" in a clone reads them`;
};
/** The files of the base, those of a folder that was moved as a whole at their new paths; undefined where there was no such folder. */
const beforeMove = ({ folder }, base, from) => {
    if (from === undefined)
        return undefined;
    const old = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_17__/* .folderOf */ .yS)(from);
    return (0,_trial_files_js__WEBPACK_IMPORTED_MODULE_13__/* .overlaid */ .ZY)(base, new Map((0,_trial_files_js__WEBPACK_IMPORTED_MODULE_13__/* .filesUnder */ .mz)(base, old).map(([path, { text }]) => [folder + path.slice(old.length), text])));
};
/** The lines of the files that are rendered, as the change relates them. */
class ChangedLines {
    #files;
    #changes;
    #sources;
    #maps = new Map();
    constructor(changes, sources) {
        this.#files = new Map(changes.files.map(file => [file.path, file]));
        this.#changes = changes;
        this.#sources = sources;
    }
    /** Undefined for a file that the change does not touch. */
    mapOf(path) {
        const file = this.#files.get(path);
        if (file === undefined)
            return undefined;
        const { base, head } = this.#sources;
        const known = this.#maps.get(path) ?? (0,_changes_file_line_map_js__WEBPACK_IMPORTED_MODULE_18__/* .lineMapOf */ .w)(file, this.#changes, { baseFiles: base, headFiles: head });
        this.#maps.set(path, known);
        return known;
    }
    isWritten = (path, range) => {
        const [file, map] = [this.#sources.head.get(path), this.mapOf(path)];
        return file !== undefined && map?.touches(...linesOf(file, range)) === true;
    };
    /** The line of the head at which something stands, from 1; undefined for a file that was not read. */
    headLine(path, offset) {
        return this.#sources.head.get(path)?.lines.line(offset);
    }
    isInDiff(path, range) {
        const [file, map] = [this.#sources.head.get(path), this.mapOf(path)];
        return file !== undefined && map?.isInOneHunk(...linesOf(file, range)) === true;
    }
    baseLine(path, line) {
        const map = this.mapOf(path);
        return map === undefined ? line : map.baseLine(line);
    }
    basePathOf(path) {
        const file = this.#files.get(path);
        return file?.status === 'copied' || file?.status === 'added' ? undefined : file ? (0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_19__/* .basePath */ .Jp)(file) : path;
    }
}
const linesOf = ({ lines }, { start, end }) => [
    lines.line(start),
    lines.line(Math.max(start, end - 1)),
];
/** The texts of one side of a rendering. */
const textsOf = (rendering) => rendering.state === 'rendered' ? rendering.texts : new Map();
const unitOf = ({ kind, folder }, artifacts, missing) => (0,_artifacts_repository_repository_unit_js__WEBPACK_IMPORTED_MODULE_20__/* .repositoryUnit */ .T)({ unit: kind, path: folder, artifacts }, missing.length > 0 ? `What "${missing.join('", "')}" deploys is not known.` : undefined);
/** What was found in rendered texts, by what they were judged by: most are rendered again and again, and say the same. */
const judgedBy = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_21__/* .onceFor */ .b)(() => new WeakMap());
/** The same without what can be done, which nobody asks of what is only counted. */
const countedBy = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_21__/* .onceFor */ .b)(() => new WeakMap());
/**
 * What something rendered is judged to be, each finding at the line that decides about it. `isWritten`: the change wrote it; nothing is where
 * there is no change. `paths`: of which texts, where it is only counted; what joins texts is found in any case.
 */
const findRendered = (unit, rendering, files, judgement, { isWritten = () => false, paths } = {}) => {
    const texts = textsOf(rendering);
    const all = [...texts.values()].map(({ artifact }) => artifact);
    const artifacts = paths ? all.filter(({ file }) => paths.has(file.path)) : all;
    const missing = rendering.state === 'rendered' ? rendering.missing : [];
    const { rules, policy, today, bounds } = judgement;
    const built = (0,_images_replaced_images_js__WEBPACK_IMPORTED_MODULE_11__/* .imagesBuiltAbove */ .cy)(unit.file, files);
    const replacedImages = new Map(built.size === 0 ? [] : all.map(({ file }) => [file.path, built]));
    const facts = { today, ...(0,_judge_change_js__WEBPACK_IMPORTED_MODULE_12__/* .policyFacts */ ._X)(policy), buildContexts: new Map(), replacedImages };
    const offers = paths === undefined;
    const judged = (offers ? judgedBy : countedBy)(judgement);
    const { findings } = (0,_engine_analyze_js__WEBPACK_IMPORTED_MODULE_4__/* .analyze */ .n)({ artifacts, units: [unitOf(unit, all, missing)], rules, facts, bounds, judged, offers });
    const placed = (0,_rendered_findings_js__WEBPACK_IMPORTED_MODULE_15__/* .placeFindings */ .k)(findings, path => texts.get(path), files, isWritten);
    const asked = (0,_engine_active_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .rulesById */ .sP)(rules);
    return placed.filter(({ told: { ruleId, location } }) => {
        const isIgnored = (0,_policy_glob_js__WEBPACK_IMPORTED_MODULE_8__/* .matchesAnyGlob */ .oy)(location.path, policy.ignorePaths) || asked.get(ruleId)?.ignores(location.path);
        return isIgnored !== true;
    });
};
/** The same finding where a template prints it. */
const whereItIsPrinted = ({ told, printedAt }) => {
    const place = printedAt.find(({ kind }) => kind === 'template') ?? { path: told.location.path, range: told.location.range };
    return { ...told, location: { ...told.location, path: place.path, range: place.range }, scope: place.range };
};
/** The files that findings are told in, and the templates that print what they are about, where comments in them may silence those. */
const commentedFiles = (placed, files) => new Map([...new Set(placed.flatMap(one => [one.told.location.path, whereItIsPrinted(one).location.path]))].flatMap(path => {
    const file = files.get(path);
    return file === undefined || !(0,_artifacts_suppressions_file_directives_js__WEBPACK_IMPORTED_MODULE_1__/* .maySilence */ .v9)(file.text)
        ? []
        : [[path, (0,_artifacts_kubernetes_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseKubernetes */ .K)(file, { template: isTemplate(path) ? 'helm' : 'none' })]];
}));
/** True for a template of a chart. */
const isTemplate = (path) => /(?:^|\/)templates\//u.test(path);
/** Marks what comments in the files, at the place that is told or in the template that prints it, and waivers of the policy silence. */
const markPlaced = (placed, files, { policy, today, known, author }, changes) => {
    const printedAs = new Map(placed.map(one => [whereItIsPrinted(one), one.told]));
    const since = changes && {
        ...changes,
        isNewFor: (directive, finding) => changes.isNewFor(directive, printedAs.get(finding) ?? finding),
    };
    const mark = (findings) => (0,_engine_suppressions_suppressions_js__WEBPACK_IMPORTED_MODULE_7__/* .markSuppressions */ .q)({ artifacts: [], unjudged: [...files.values()], findings, policy, today, rules: known, changes: since, author })
        .findings;
    const inTemplates = mark([...printedAs.keys()]);
    const suppressed = mark([...printedAs.values()]).map((told, index) => {
        const { suppression, pendingSuppression } = inTemplates[index] ?? told;
        if (told.suppression || (told.pendingSuppression && !suppression))
            return told;
        return { ...told, ...(suppression ? { suppression } : pendingSuppression && { pendingSuppression }) };
    });
    const { findings: marked } = (0,_policy_waivers_js__WEBPACK_IMPORTED_MODULE_9__/* .markWaivers */ .t)(suppressed, policy, today);
    return placed.map((one, index) => {
        const told = marked[index] ?? one.told;
        const { suppression, pendingSuppression } = told;
        return {
            ...one,
            told,
            rendered: { ...one.rendered, ...(suppression && { suppression }), ...(pendingSuppression && { pendingSuppression }) },
        };
    });
};
/** Templates of which it is not known what they print, and why. */
const brokenOf = (rendering) => rendering.state === 'rendered'
    ? new Map([...rendering.broken].map(([path, reason]) => [path, `It could not be rendered (${reason}).`]))
    : new Map();
/** A side of a comparison of rendered texts. */
const comparedTexts = (rendering, placed) => {
    const artifacts = new Map([...textsOf(rendering)].map(([path, { artifact }]) => [path, artifact]));
    return {
        findings: placed.map(({ rendered }) => rendered),
        artifacts,
        files: new Map([...artifacts].map(([path, { file }]) => [path, file])),
        unread: brokenOf(rendering),
    };
};
/** What becomes of rendered texts between both sides, as if they were files that the change edits. */
const renderedChanges = ({ base, head }) => {
    const pathsOf = (side) => new Set([...textsOf(side).keys(), ...brokenOf(side).keys()]);
    const [before, after] = [pathsOf(base), pathsOf(head)];
    const files = [...new Set([...before, ...after])].map((path) => ({ path, status: !before.has(path) ? 'added' : !after.has(path) ? 'removed' : 'modified' }));
    return { base: '', head: '', files, complete: true };
};
/** What a change makes of the findings of one way in which something is deployed. */
const judgePair = (pair, sources, lines, judgement) => {
    if (pair.head.state === 'failed')
        return [];
    const before = findRendered(pair.unit, pair.base, sources.base, judgement);
    const after = findRendered(pair.unit, pair.head, sources.head, judgement, { isWritten: lines.isWritten });
    if (before.length + after.length === 0)
        return [];
    const changes = renderedChanges(pair);
    const baseFiles = commentedFiles(before, sources.base);
    const headFiles = commentedFiles(after, sources.head);
    const base = markPlaced(before, baseFiles, judgement);
    const added = new _engine_suppressions_added_directives_js__WEBPACK_IMPORTED_MODULE_6__/* .AddedDirectives */ .R({
        head: headFiles,
        base: path => baseFiles.get(lines.basePathOf(path) ?? ''),
        baseLine: (path, line) => lines.baseLine(path, line),
    });
    const former = formerOf(base, after, pair, changes);
    const head = markPlaced(after, headFiles, judgement, added.since({ former, mayBlock: ({ severity }) => (0,_verdict_considered_js__WEBPACK_IMPORTED_MODULE_10__/* .meets */ .D)(severity, judgement.policy.thresholds.block) }));
    const matched = (0,_delta_match_js__WEBPACK_IMPORTED_MODULE_2__/* .matchFindings */ .cF)({ changes, base: comparedTexts(pair.base, base), head: comparedTexts(pair.head, head) });
    const placedOf = new Map([...base, ...head].map(one => [one.rendered, one]));
    const isBaseKnown = pair.base.state === 'rendered';
    return matched.entries.map(entry => toldEntry(entry, placedOf, lines, pair, isBaseKnown));
};
/** What findings that are told were at the base. */
const formerOf = (base, after, pair, changes) => {
    const pairs = (0,_delta_match_js__WEBPACK_IMPORTED_MODULE_2__/* .formerFindings */ .Aq)({ changes, base: comparedTexts(pair.base, base), head: comparedTexts(pair.head, after) });
    const renderedOf = new Map(after.map(({ told, rendered }) => [told, rendered]));
    return finding => {
        const rendered = renderedOf.get(finding);
        return rendered && pairs.get(rendered);
    };
};
const baseUnrendered = 'What was deployed before the change could not be rendered.';
const toldEntry = (entry, placedOf, lines, pair, isBaseKnown) => {
    const toldOf = (finding) => placedOf.get(finding)?.told ?? finding;
    const rendered = entry.head;
    const printedBefore = (entry.base && placedOf.get(entry.base)?.printedAt) ?? [];
    const printedAt = (rendered === undefined ? printedBefore : placedOf.get(rendered)?.printedAt) ?? [];
    const told = entry.head === undefined
        ? { ...entry, base: toldOf(entry.base) }
        : entry.state === 'new'
            ? { ...entry, head: toldOf(entry.head) }
            : { ...entry, head: toldOf(entry.head), ...(entry.base && { base: toldOf(entry.base) }) };
    const { head } = told;
    if (head === undefined)
        return { pair, entry: told, rendered, printedAt, printedBefore };
    const marked = {
        ...told,
        inDiff: lines.isInDiff(head.location.path, head.location.range),
        ...(!isBaseKnown && { baseUnknown: baseUnrendered }),
    };
    return { pair, entry: marked, rendered, printedAt, printedBefore };
};


/***/ }),

/***/ 51179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ renderedFixes),
/* harmony export */   Te: () => (/* binding */ toldWithFix),
/* harmony export */   xJ: () => (/* binding */ placedFix)
/* harmony export */ });
/* harmony import */ var _engine_fixes_extend_proven_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28269);
/* harmony import */ var _text_text_edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62961);
/* harmony import */ var _units_rendering_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22968);
/* harmony import */ var _rendered_proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99760);




/** Findings of one review that are asked for the edits that would mend them. */
const maxMended = 100;
/** Fixes or groups of them that are proven for one review: each renders all that its file is a part of. */
const maxProofs = 40;
/** What may be rendered for all of them: three environments for each, and each is judged again. */
const maxRenderings = 3 * maxProofs;
/**
 * The proven fixes of findings, which are edits of values, templates and patches that mend what is rendered of them. Each is proven alone, as when a
 * person applies one suggestion, with others only where these write in other templates, which print nothing of each other.
 */
const renderedFixes = (entries, pairs, sources, judgement) => {
    const heads = new Map(pairs.map(({ unit, head }) => [unit, head]));
    const proof = new _rendered_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .RenderedProof */ .IM({
        units: pairs.map(({ unit }) => unit),
        files: sources.head,
        renderingOf: unit => heads.get(unit) ?? _units_rendering_js__WEBPACK_IMPORTED_MODULE_1__/* .notDeployed */ ._k,
        judgement,
        renderings: maxRenderings,
    });
    const mayGoOn = () => !proof.isSpent && judgement.bounds?.patience?.isOver() !== true;
    const fixes = new Map();
    for (const group of independentGroups(candidatesOf(entries, sources), sources).slice(0, maxProofs)) {
        const proven = (0,_engine_fixes_extend_proven_js__WEBPACK_IMPORTED_MODULE_0__/* .provenGroups */ .Xp)(group, some => (mayGoOn() ? proof.apply(some) : _engine_fixes_extend_proven_js__WEBPACK_IMPORTED_MODULE_0__/* .noneBlamed */ .Gb), undefined, mayGoOn);
        for (const { entries: mended, fix, edits } of proven.flat()) {
            const placed = placedFix(fix, edits);
            if (placed)
                for (const entry of mended)
                    fixes.set(entry, placed);
        }
    }
    return fixes;
};
const candidatesOf = (entries, { head: files }) => {
    const found = [];
    for (const entry of entries) {
        const { pair, rendered } = entry;
        const text = pair.head.state === 'rendered' && rendered ? pair.head.texts.get(rendered.location.path) : undefined;
        const edits = rendered?.fix && text && (0,_rendered_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .mendingEdits */ .o1)(text, rendered.fix, files);
        if (rendered?.fix && edits)
            found.push({ entries: [entry], fix: rendered.fix, occurrences: [{ unit: pair.unit, rendered }], edits });
        if (found.length === maxMended)
            break;
    }
    return (0,_rendered_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .withSameEdits */ .Ed)(found, ({ edits }) => edits).flatMap(([first, ...others]) => first === undefined
        ? []
        : [
            {
                ...first,
                entries: [first.entries[0], ...others.flatMap(({ entries }) => entries)],
                occurrences: [first, ...others].flatMap(({ occurrences }) => occurrences),
            },
        ]);
};
/** Candidates in groups of which each has one of a template at most, as their first ones come; what may meet others is a group of its own. */
const independentGroups = (candidates, sources) => {
    const groups = [];
    const inTemplate = new Map();
    const rounds = [];
    for (const candidate of candidates) {
        const path = ownTemplate(candidate, sources);
        const round = path === undefined ? undefined : (inTemplate.get(path) ?? 0);
        if (path !== undefined && round !== undefined)
            inTemplate.set(path, round + 1);
        const known = round === undefined ? undefined : rounds[round];
        if (known)
            known.push(candidate);
        else {
            const group = [candidate];
            groups.push(group);
            if (round !== undefined)
                rounds[round] = group;
        }
    }
    return groups;
};
/** Templates that others may include. Source: Helm documentation, "Declaring and using templates with define and template". */
const defines = /\{\{-?\s*(?:define|block)\b/u;
/** The template that all edits of a candidate are made in, where it prints what they mend and defines nothing for others. */
const ownTemplate = ({ entries: [{ pair, rendered }], edits }, { head }) => {
    const [path, ...others] = edits.keys();
    const isOwn = path !== undefined && others.length === 0 && pair.unit.kind === 'chart' && rendered?.location.path === path;
    return isOwn && !defines.test(head.get(path)?.text ?? '') ? path : undefined;
};
/** A fix of a rendered text as one of the files that it comes down to. */
const placedFix = (given, edits) => {
    const [first] = edits;
    return first && { path: first[0], at: (0,_text_text_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .coveringRange */ .DN)(first[1]), fix: (0,_rendered_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .fixOfEdits */ .SR)(given, edits) };
};
/** A finding with its proven fix: where something is missing, it is told where that can be added. */
const toldWithFix = (finding, { path, at, fix }) => {
    const { location, related } = finding;
    if (path === location.path)
        return { ...finding, fix };
    return {
        ...finding,
        location: { ...location, path, range: at },
        scope: at,
        related: [{ ...location, note: 'it is printed here' }, ...related],
        fix,
    };
};


/***/ }),

/***/ 99760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IM: () => (/* binding */ RenderedProof),
  SR: () => (/* binding */ fixOfEdits),
  o1: () => (/* binding */ mendingEdits),
  Ed: () => (/* binding */ withSameEdits)
});

// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/engine/fixes/extend-proven.js
var extend_proven = __webpack_require__(28269);
// EXTERNAL MODULE: ./build/render/functions/formats/encode-json.js
var encode_json = __webpack_require__(62446);
// EXTERNAL MODULE: ./build/render/functions/formats/read-values.js + 1 modules
var read_values = __webpack_require__(92075);
// EXTERNAL MODULE: ./build/render/template/go-value.js
var go_value = __webpack_require__(81817);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(62961);
// EXTERNAL MODULE: ./build/review/trial-files.js
var trial_files = __webpack_require__(34686);
// EXTERNAL MODULE: ./build/review/rendered/judge-rendered.js
var judge_rendered = __webpack_require__(38421);
// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/parse-artifact.js + 1 modules
var parse_artifact = __webpack_require__(20069);
// EXTERNAL MODULE: ./build/engine/analyze.js + 1 modules
var analyze = __webpack_require__(54311);
// EXTERNAL MODULE: ./build/review/judge-change.js + 13 modules
var judge_change = __webpack_require__(84655);
;// CONCATENATED MODULE: ./build/review/rendered/proofs/plain-reading.js




/** What is said of a file as it is written, by what and where: how often. */
const saidOf = (file, { rules, policy, today }) => {
    const counts = new Map();
    const found = (0,classify/* classify */.L8)(file.path, file.text);
    if (found.kind === 'none')
        return counts;
    const artifact = (0,parse_artifact/* parseArtifact */.G)(file, found, new Map());
    const facts = { today, ...(0,judge_change/* policyFacts */._X)(policy), buildContexts: new Map() };
    const { findings } = (0,analyze/* analyze */.n)({ artifacts: [artifact], rules, facts, offers: false });
    const said = [
        ...artifact.notifications.flatMap(({ level }) => (level === 'error' ? ['error'] : [])),
        ...findings.map(({ ruleId, location: { subject } }) => `${ruleId}\0${subject}`),
    ];
    for (const one of said)
        counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
};
/** Tells whether files, as they are written, can be read as well with other texts. */
class PlainReading {
    #judgement;
    /** What is said of files of which other texts are tried, one after the other. */
    #known = new Map();
    constructor(judgement) {
        this.#judgement = judgement;
    }
    /** Whether a file can be read as well with another text, and nothing is found in it that was not. */
    readsAsWell(before, after) {
        const known = this.#known.get(before) ?? saidOf(before, this.#judgement);
        this.#known.set(before, known);
        return [...saidOf(after, this.#judgement)].every(([said, count]) => count <= (known.get(said) ?? 0));
    }
}

// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var parse = __webpack_require__(5354);
;// CONCATENATED MODULE: ./build/review/rendered/proofs/source-edits.js


/**
 * The edits of files that do to what is rendered what an edit of the rendered text would do, as far as the text says: whether they do is
 * to be proven by rendering again. Undefined where what is edited is not written as it is printed.
 */
const sourceEdits = (text, edit, files) => {
    if (edit.range.end > edit.range.start)
        return alone(emptying(text, edit, files) ?? replacing(text, edit, files));
    const inValues = filling(text, edit, files) ?? besideValue(text, edit, files);
    if (inValues !== undefined)
        return [inValues];
    const given = givenByValue(text, edit, files);
    return given === 'elsewhere' ? undefined : (given ?? alone(inserting(text, edit)));
};
const alone = (edit) => edit && [edit];
const oneKey = (newText) => {
    const [first, indentation = '', key] = /^\n( *)([\w-]+):(?=\n)/u.exec(newText) ?? [];
    if (first === undefined || key === undefined)
        return undefined;
    const below = newText.slice(first.length).replace(/\n$/u, '');
    const isOne = below.split('\n').every(line => line === '' || line.startsWith(`${indentation} `) || line.startsWith(`${indentation}- `));
    return isOne ? { key, indent: indentation.length, below } : undefined;
};
/** A line of a template that holds nothing but an action, or nothing at all. */
const isActionLine = (line) => /^\s*(?:\{\{.*\}\}\s*)?$/u.test(line);
/** A line with a blank for the dash of an item, which its first key stands behind. */
const withoutDash = (line) => line.replace(/^( *)- /u, '$1  ');
/** The number of the line on which a template writes a key itself, in the mapping around another line; a condition may stand around it. */
const ownLine = (file, at, { key, indent }) => {
    const isOwn = (text) => text.search(/[^ ]/u) === indent && text.slice(indent).startsWith(`${key}:`);
    for (const step of [-1, 1])
        for (let line = step === -1 ? at : at + 1; line > 0 && line <= file.lines.lineCount; line += step) {
            const { text } = lineText(file, line);
            if (isActionLine(text))
                continue;
            if (isOwn(withoutDash(text)))
                return line;
            if (text.search(/[^ ]/u) < indent)
                break;
        }
    return undefined;
};
/** What a template prints of values where they are there, and how it prints them. Source: `helm create`. */
const condition = /^\s*\{\{-?\s*(?:with|if)\s+\$?\.Values\.([\w.]{1,200})\s*-?\}\}\s*$/u;
const printing = /\{\{-?\s*toYaml\s+(?:\.|\$?\.Values\.([\w.]{1,200}))\s*\|\s*n?indent\s+\d+\s*-?\}\}\s*$/u;
/** The keys of the values that a template prints under the key of a line, and which decide whether it is there. */
const printedUnder = (file, line) => {
    const path = line > 1 ? condition.exec(lineText(file, line - 1).text)?.[1] : undefined;
    const { text } = lineText(file, line);
    const isBare = text.trimEnd().endsWith(':');
    const behind = isBare && line < file.lines.lineCount ? lineText(file, line + 1).text.trimStart() : text.slice(text.indexOf(':') + 1).trimStart();
    const printed = behind.startsWith('{{') ? printing.exec(behind) : null;
    return path !== undefined && printed?.index === 0 && (printed[1] ?? path) === path ? path.split('.') : undefined;
};
/**
 * What is to be written into a template under a key that the template has itself, where a value of the chart gives it: then it goes into that value, which is
 * empty, or else the key would stand there twice as soon as somebody gives it. `elsewhere` where it is not known which value that is; undefined where the template
 * has no such key.
 */
const givenByValue = (text, { range, newText }, files) => {
    const added = oneKey(newText);
    const beside = added && lineBeside(text.artifact.file, range.start, added.indent);
    const place = beside && text.writtenAt({ start: beside.start, end: beside.start + 1 });
    const template = place?.kind === 'template' ? files.get(place.path) : undefined;
    const chart = /^(.*?)templates\//u.exec(place?.path ?? '')?.[1];
    if (added === undefined || place === undefined || template === undefined || chart === undefined)
        return undefined;
    const line = ownLine(template, template.lines.line(place.range.start), added);
    if (line === undefined)
        return undefined;
    const keys = printedUnder(template, line);
    const values = files.get(`${chart}values.yaml`);
    const root = values && (0,parse/* parseYaml */.hN)(values).documents[0]?.root;
    const node = keys && (0,lookup/* nodeAt */.oB)(root, ...keys);
    const empty = values && node?.kind === 'mapping' && node.entries.length === 0 ? emptyOn(values, node.range) : undefined;
    if (empty === undefined)
        return 'elsewhere';
    return [
        { path: empty.path, edit: { range: empty.range, newText: '' } },
        { path: empty.path, edit: { range: { start: empty.lineEnd, end: empty.lineEnd }, newText: indented(added.below, empty.column + 2) } },
    ];
};
/** The empty value whose brackets stand at the end of a part of a rendered text. */
const emptyValue = (text, end, files) => {
    const printed = text.artifact.file.text.slice(end - 2, end);
    const written = printed === '{}' || printed === '[]' ? text.writtenAt({ start: end - 2, end }) : undefined;
    const file = written?.kind === 'value' ? files.get(written.path) : undefined;
    if (written === undefined || file === undefined)
        return undefined;
    return emptyOn(file, written.range);
};
const emptyOn = (file, brackets) => {
    const line = lineText(file, file.lines.line(brackets.start));
    const [before, indentation] = /^( *)[\w.-]+:(?=[ \t]*(?:\{\}|\[\]))/u.exec(line.text) ?? [];
    if (before === undefined || line.text.slice(before.length).trimStart() !== line.text.slice(brackets.start - line.start))
        return undefined;
    const range = { start: line.start + before.length, end: brackets.end };
    return { path: file.path, range, lineEnd: line.start + line.text.length, column: indentation?.length ?? 0 };
};
/** Where the key stands whose value ends at an offset: on the line, or on the one before where the value has its line for itself. */
const keyColumn = (file, offset) => {
    const line = file.lines.line(offset);
    const own = lineText(file, line).text;
    const holder = /^ *[{[]/u.test(own) && line > 1 ? lineText(file, line - 1).text : own;
    return withoutDash(holder).search(/[^ ]/u);
};
/** Takes an empty collection away, so that lines can take its place. */
const emptying = (text, { range, newText }, files) => {
    const isOnly = newText === '' && /^\s*(?:\{\}|\[\])$/u.test(text.artifact.file.text.slice(range.start, range.end));
    const empty = isOnly ? emptyValue(text, range.end, files) : undefined;
    return empty && { path: empty.path, edit: { range: empty.range, newText: '' } };
};
/** Puts lines where an empty collection stood. */
const filling = (text, { range: { start }, newText }, files) => {
    const indentation = /^\n( *)/u.exec(newText)?.[1]?.length;
    // Why not what stands less deep: it comes behind the value, and not into it.
    const isBelow = indentation !== undefined && indentation > keyColumn(text.artifact.file, start);
    const empty = isBelow ? emptyValue(text, start, files) : undefined;
    if (empty === undefined)
        return undefined;
    const lines = indented(newText, empty.column + 2);
    return { path: empty.path, edit: { range: { start: empty.lineEnd, end: empty.lineEnd }, newText: lines } };
};
const replacing = (text, { range, newText }, files) => {
    const written = text.writtenAt(range);
    const file = written && files.get(written.path);
    if (written === undefined || file === undefined)
        return undefined;
    const fitted = written.kind === 'value' && newText.startsWith('\n') ? indented(newText, indentOf(file, written.range.start) + 2) : newText;
    return { path: written.path, edit: { range: written.range, newText: fitted } };
};
/** True for lines of keys whose mapping a value prints whole: in the template they would stand there whatever that value is, and twice where it has them. */
const isOfPrintedMapping = (text, { range: { start }, newText }) => {
    const added = /^\n?( *)(?=[^ \n-])/u.exec(newText);
    const beside = added === null ? undefined : lineBeside(text.artifact.file, start, added[1]?.length ?? 0);
    if (beside === undefined)
        return false;
    const { data } = text.placesAt({ start: beside.start, end: beside.start + 1 });
    return data.some(({ kind }) => kind === 'value') && !data.some(({ kind, range }) => kind === 'template' && range.end - range.start === 1);
};
/** Between two characters of a text that a template prints as it is. */
const inserting = (text, edit) => {
    const { range: { start }, newText, } = edit;
    if (isOfPrintedMapping(text, edit))
        return undefined;
    const before = text.writtenAt({ start: start - 1, end: start });
    const after = text.writtenAt({ start, end: start + 1 });
    if (before?.kind === 'template')
        return { path: before.path, edit: { range: { start: before.range.end, end: before.range.end }, newText } };
    if (after?.kind === 'template')
        return { path: after.path, edit: { range: { start: after.range.start, end: after.range.start }, newText } };
    return undefined;
};
/** Whole lines of keys, beside a key of the same mapping that stands on a line of its own in a values file. */
const besideValue = (text, { range: { start }, newText }, files) => {
    const added = /^(\n?)( *)(?=[^ \n-])/u.exec(newText);
    if (added === null || added[2] === undefined)
        return undefined;
    const beside = lineBeside(text.artifact.file, start, added[2].length);
    const place = beside && valueOn(text, beside);
    const file = place && files.get(place.path);
    if (place === undefined || file === undefined)
        return undefined;
    const line = file.lines.line(place.range.start);
    const written = lineText(file, line);
    const lines = newText.replace(/^\n|\n$/gu, '');
    // Why before it: what it holds comes on the lines behind it.
    const holder = /^( *)[\w.-]+:[ \t]*$/u.exec(written.text);
    if (holder !== null)
        return {
            path: place.path,
            edit: { range: { start: written.start, end: written.start }, newText: `${indented(lines, holder[1]?.length ?? 0)}\n` },
        };
    const key = /^( *)[\w.-]+:[ \t]/u.exec(written.text);
    if (key === null || file.lines.line(Math.max(place.range.start, place.range.end - 1)) !== line)
        return undefined;
    const end = written.start + written.text.length;
    return { path: place.path, edit: { range: { start: end, end }, newText: `\n${indented(lines, key[1]?.length ?? 0)}` } };
};
const valueOn = (text, line) => {
    // Why the key: where a template prints it, a key beside the value is another one.
    const { data: ofKey } = text.placesAt({ start: line.start, end: line.start + 1 });
    if (ofKey.some(({ kind, range }) => kind === 'template' && range.end - range.start === 1))
        return undefined;
    const values = text.placesAt(line).data.filter(({ kind }) => kind === 'value');
    return values.reduce((best, place) => (best === undefined || place.range.end - place.range.start < best.range.end - best.range.start ? place : best), undefined);
};
/** The nearest line of the same indentation, with no line of less between: it stands in the same mapping. */
const lineBeside = (file, offset, indent) => {
    const at = file.lines.line(offset);
    for (const step of [-1, 1])
        for (let line = step === -1 ? at : at + 1; line > 0 && line <= file.lines.lineCount; line += step) {
            const { start, text } = lineText(file, line);
            const own = text.search(/[^ ]/u);
            if (own === -1)
                continue;
            if (own < indent)
                break;
            if (own === indent && text[own] !== '-' && text[own] !== '#')
                return { start: start + own, end: start + text.length };
        }
    return undefined;
};
const lineText = (file, line) => {
    const start = file.lines.lineStart(line);
    const end = file.text.indexOf('\n', start);
    return { start, text: file.text.slice(start, end === -1 ? undefined : end).replace(/\r$/u, '') };
};
const indentOf = (file, offset) => Math.max(0, lineText(file, file.lines.line(offset)).text.search(/[^ ]/u));
/** Lines moved so that the first stands at an indentation. */
const indented = (lines, indent) => {
    const own = /^\n?( *)/u.exec(lines)?.[1]?.length ?? 0;
    return lines.replaceAll(/^ +/gmu, blanks => ' '.repeat(Math.max(0, blanks.length - own + indent)));
};

;// CONCATENATED MODULE: ./build/review/rendered/proofs/rendered-proof.js











/** The edits of the repository's files that a fix of a rendered text comes down to; undefined where there are none. */
const mendingEdits = (text, { edits, elsewhere }, files) => {
    if (elsewhere !== undefined)
        return undefined;
    const found = new Map();
    for (const edit of edits) {
        const sources = sourceEdits(text, edit, files);
        if (sources === undefined)
            return undefined;
        for (const source of sources) {
            const known = found.get(source.path);
            if (known)
                known.push(source.edit);
            else
                found.set(source.path, [source.edit]);
        }
    }
    return found.size === 0 ? undefined : found;
};
/**
 * Items in groups that have the very same edits: one line of values decides about several objects, and whoever mends one of them mends them all.
 */
const withSameEdits = (items, editsOf) => [
    ...Map.groupBy(items, item => JSON.stringify([...(editsOf(item) ?? [])])).values(),
];
/** The fix that edits of files are, for a finding that is told in the first of them. */
const fixOfEdits = ({ title, safety }, edits) => {
    const [[, own] = ['', []], ...others] = edits;
    return { title, safety, edits: own, ...(others.length > 0 && { elsewhere: others.map(([path, more]) => ({ path, edits: more })) }) };
};
/**
 * Proves edits of values, templates and patches: rendered again, what they mend is gone, nothing new is found in anything that is made of the
 * files, each object says what the rules' own edits of it would have made it say, and the files can be read as well as before.
 */
class RenderedProof {
    #input;
    #known = new Map();
    #plain;
    #left;
    constructor(input) {
        this.#input = input;
        this.#plain = new PlainReading(input.judgement);
        this.#left = input.renderings ?? Number.POSITIVE_INFINITY;
    }
    /** True when nothing more may be rendered. */
    get isSpent() {
        return this.#left < 0;
    }
    /** The files in which the edits of all targets are made, by path; where they are not proven together, whose fault that seems to be. */
    apply(targets) {
        const edited = this.#edited(targets);
        if (edited === undefined)
            return extend_proven/* noneBlamed */.Gb;
        const mended = Map.groupBy(targets.flatMap(({ occurrences }) => occurrences), ({ unit }) => unit);
        // Why besides: templates are judged as they are written, too.
        const worse = [...edited].flatMap(([path, text]) => {
            const before = this.#input.files.get(path);
            return before !== undefined && this.#plain.readsAsWell(before, (0,source_file/* sourceFile */.s)(path, text)) ? [] : [path];
        });
        if (worse.length > 0)
            return { blamed: new Set(targets.filter(({ edits }) => worse.some(path => edits.has(path)))) };
        const refused = this.#refusal(edited, unit => (mended.get(unit) ?? []).map(({ rendered }) => rendered));
        if (refused === undefined)
            return { proven: edited };
        const { unit, isBlamed } = refused;
        return {
            blamed: new Set(targets.filter(({ occurrences }) => occurrences.some(one => one.unit === unit && isBlamed(one.rendered)))),
        };
    }
    /** Whether with other texts everything is rendered as before, and nothing new is found. */
    holds(texts) {
        return this.#refusal(texts, () => []) === undefined;
    }
    /** The first unit that stands against other texts; undefined where none does and what is to be mended is. */
    #refusal(texts, mendedIn) {
        const { units, files } = this.#input;
        const changed = [...texts.keys()];
        const mended = units.filter(unit => mendedIn(unit).length > 0);
        const others = units.filter(unit => mendedIn(unit).length === 0 && changed.some(unit.reads));
        const after = (0,trial_files/* overlaid */.ZY)(files, texts);
        // Why those first, and one by one: most edits that do not hold do not mend what they are for, and must not take the room of the others.
        for (const unit of [...mended, ...others]) {
            const head = this.#input.renderingOf(unit);
            this.#left -= costOf(head);
            const isBlamed = this.#left < 0 ? nobody : this.#refusedBy(unit, head, after, mendedIn(unit));
            if (isBlamed !== undefined)
                return { unit, isBlamed };
        }
        return undefined;
    }
    #edited(targets) {
        const byPath = new Map();
        for (const { edits } of targets)
            for (const [path, own] of edits) {
                const known = byPath.get(path);
                if (known)
                    (0,append_all/* appendAll */.u)(known, own);
                else
                    byPath.set(path, [...own]);
            }
        const texts = new Map();
        for (const [path, edits] of byPath) {
            const file = this.#input.files.get(path);
            const own = (0,text_edit/* joinEdits */.w0)(edits);
            if (file === undefined || (0,text_edit/* editsConflict */.ao)(own))
                return undefined;
            texts.set(path, (0,text_edit/* applyEdits */.ct)(file.text, own));
        }
        return texts;
    }
    /** Whom of the mended a unit blames for what it stands against; undefined where it holds. */
    #refusedBy(unit, head, files, mended) {
        if (head.state === 'failed')
            return mended.length === 0 ? undefined : nobody;
        const again = unit.render(files);
        if (again.state === 'failed')
            return nobody;
        // Why not the others: what is read of a text as it was says what it said.
        const paths = new Set([...changedTexts(head, again), ...mended.map(({ location }) => location.path)]);
        const before = this.#known.get(unit) ?? this.#countsIn(unit, head, this.#input.files);
        this.#known.set(unit, before);
        const after = this.#countsIn(unit, again, files, paths);
        const due = countsOf(mended);
        const more = [...after.keys()].filter(key => (after.get(key) ?? 0) > (before.get(key) ?? 0) - (due.get(key) ?? 0));
        if (more.length > 0)
            return blamedFor(more, due);
        if (mended.length === 0)
            return undefined;
        const others = unmeantTexts(head, again, mended);
        return others.size > 0 ? ({ location }) => others.has(location.path) : undefined;
    }
    /** How much is found in texts of a rendering, all of them if no others are named, and in the unit that they are. */
    #countsIn(unit, rendering, files, paths) {
        return countsOf((0,judge_rendered/* findRendered */.f8)(unit, rendering, files, this.#input.judgement, { paths }).map(({ rendered }) => rendered));
    }
}
/** Objects that are printed by a rendering which is still small. */
const small = 55;
const costOf = (rendering) => Math.max(1, Math.ceil((0,judge_rendered/* printedBy */.e_)(rendering) / small));
const nobody = () => false;
/** Blames those that are still there, and for what came those of the same place. */
const blamedFor = (more, due) => {
    const left = new Set(more.filter(key => due.has(key)));
    const places = new Set(more.flatMap(key => (due.has(key) ? [] : [key.slice(key.indexOf('\0'))])));
    return finding => left.has(keyOf(finding)) || places.has(keyOf(finding).slice(finding.ruleId.length));
};
/** The texts that are not the same on both sides, or only on one. */
const changedTexts = (before, after) => {
    const [was, is] = [textsOf(before), textsOf(after)];
    return [...new Set([...was.keys(), ...is.keys()])].filter(path => was.get(path) !== is.get(path));
};
/** The rendered texts that do not say what the rules' own edits of them would make them say, or are not as they were where there are none. */
const unmeantTexts = (before, after, mended) => {
    const edits = Map.groupBy(mended, ({ location }) => location.path);
    const [was, is] = [textsOf(before), textsOf(after)];
    const isMeant = (path) => {
        const own = edits.get(path);
        const [old, now] = [was.get(path) ?? '', is.get(path) ?? ''];
        if (own === undefined)
            return old === now;
        const joined = (0,text_edit/* joinEdits */.w0)(own.flatMap(({ fix }) => fix?.edits ?? []));
        return !(0,text_edit/* editsConflict */.ao)(joined) && meaningOf(path, now) === meaningOf(path, (0,text_edit/* applyEdits */.ct)(old, joined));
    };
    return new Set([...was.keys(), ...is.keys()].filter(path => !isMeant(path)));
};
const keyOf = ({ ruleId, location: { path, subject } }) => `${ruleId}\0${path}\0${subject}`;
const countsOf = (findings) => {
    const counts = new Map();
    for (const finding of findings)
        counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
    return counts;
};
const textsOf = (rendering) => rendering.state === 'failed' ? new Map() : new Map([...rendering.texts].map(([path, { artifact }]) => [path, artifact.file.text]));
/** The documents of a text, whatever the order of their keys and however they are written. */
const meaningOf = (path, text) => (0,read_values/* readDocuments */.r)((0,source_file/* sourceFile */.s)(path, text), 'unnamed')
    .map(read => (read.state === 'read' ? (0,go_value/* textOf */.b6)((0,encode_json/* encodeJson */.P)(read.value)) : read.reason))
    .join('\n');


/***/ }),

/***/ 41116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   SR: () => (/* binding */ namedPaths),
/* harmony export */   qP: () => (/* binding */ ofDisks),
/* harmony export */   zK: () => (/* binding */ Reading)
/* harmony export */ });
/* harmony import */ var _text_and_more_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58978);
/* harmony import */ var _unrendered_changed_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20161);


/** Of a host each fifty files are a query of its API: four of them, at the same time, to learn what is deployed. */
const ofHosts = { kustomizations: 100, inputs: 200, controllers: 50, further: 50, files: 600 };
/** Of a disk nothing is asked but time and memory. */
const ofDisks = { kustomizations: 5_000, inputs: 5_000, controllers: 5_000, further: 1_000, files: 20_000 };
const boundsOf = ({ isLocal }) => (isLocal === true ? ofDisks : ofHosts);
/** Characters that are read of a disk for one change; hosts have a bound of their own. */
const maxCharacters = 64 << 20;
/** Files of a disk that are read before it is looked at how much they are. */
const batchSize = 500;
/** The files of the head that are read to be rendered. */
class Reading {
    texts = new Map();
    /** Files of either side that could not be read: what they decide about is not known. */
    unread = new Set();
    /** Those of them that were not asked for, because so many are not read. */
    beyond = new Set();
    #reader;
    #left;
    #charactersLeft = maxCharacters;
    constructor(reader) {
        this.#reader = reader;
        this.#left = boundsOf(reader).files;
    }
    /** Reads files that charts and kustomizations are made of, as far as there is room. */
    async read(paths) {
        const wanted = paths.filter(path => !this.texts.has(path) && !this.unread.has(path));
        const { length } = wanted;
        const step = this.#reader.isLocal === true ? batchSize : Math.max(1, length);
        for (let at = 0; at < length; at += step) {
            const batch = wanted.slice(at, at + step);
            const room = this.#charactersLeft > 0 ? Math.max(0, this.#left) : 0;
            for (const path of batch.slice(room)) {
                this.unread.add(path);
                this.beyond.add(path);
            }
            if (room > 0)
                for (const [path, read] of await this.#reader.readFiles('head', batch.slice(0, room)))
                    this.take(path, read);
            this.#left -= batch.length;
        }
    }
    /** Reads files that may say how something is deployed: one that cannot be read says nothing. */
    async look(paths) {
        const wanted = paths.filter(path => !this.texts.has(path));
        if (wanted.length === 0)
            return;
        for (const [path, read] of await this.#reader.readFiles('head', wanted)) {
            const file = (0,_unrendered_changed_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .fileOf */ .W7)(path, read);
            if (file !== undefined)
                this.texts.set(path, file);
            else if (read.state !== 'absent')
                this.unread.add(path);
        }
    }
    /** Takes what a file was read as. */
    take(path, read, into = this.texts) {
        const file = (0,_unrendered_changed_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .fileOf */ .W7)(path, read);
        if (file !== undefined) {
            into.set(path, file);
            this.#charactersLeft -= file.text.length;
            // Why not what holds no text: a renderer would only copy it.
        }
        else if (read.state !== 'absent' && !(read.state === 'unreadable' && read.code === 'binary'))
            this.unread.add(path);
    }
}
/** More are not named. */
const maxNamed = 3;
/** Some paths for people, and how many more there are. */
const namedPaths = (paths) => (0,_text_and_more_js__WEBPACK_IMPORTED_MODULE_1__/* .andMore */ .v)(paths.slice(0, maxNamed).map(path => `"${path}"`), paths.length);


/***/ }),

/***/ 68629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ toldTogether),
/* harmony export */   c: () => (/* binding */ lineOf)
/* harmony export */ });
/**
 * What is told once: the same of one line, whatever deploys it, a line that two overlays build with being mended once. The object may have another name in
 * each of them, but where one line decides about several objects of a unit, each is told.
 */
const toldTogether = (items, as) => {
    const placeOf = (item) => {
        const { told, line, isGone = false } = as(item);
        const { ruleId, messageId, location, facts } = told;
        return JSON.stringify([isGone, ruleId, messageId, location.path, line ?? location.range.start, facts?.value]);
    };
    return [...Map.groupBy(items, placeOf).values()].flatMap(group => {
        const units = new Set(group.map(item => as(item).unit));
        if (units.size === group.length)
            return [group];
        const exactly = ({ told: { location } }) => JSON.stringify([location.subject, location.range.start]);
        return [...Map.groupBy(group, item => exactly(as(item))).values()];
    });
};
/** The line of a place, from 1. */
const lineOf = ({ path, range }, files) => files.get(path)?.lines.line(range.start);


/***/ }),

/***/ 63200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ deployedBy)
/* harmony export */ });
/** More environments, or folders, are not named. */
const maxNames = 5;
const named = (names) => `${names.slice(0, maxNames).join(', ')}${names.length > maxNames ? '\u2026' : ''}`;
const folderName = (folder) => (folder === '' ? 'at the root of the repository' : `"${folder.replace(/\/$/u, '')}"`);
/**
 * Says by what something is deployed: a sentence. `units` are the ways in which it is, `ways` how many ways there are to deploy the same chart or
 * kustomization: where it is all of them, they are not named.
 */
const deployedBy = (units, ways) => {
    const kinds = [...Map.groupBy(units, ({ kind }) => kind)].map(([kind, own]) => ({
        kind,
        folders: [...new Set(own.map(({ folder }) => folder))],
    }));
    const all = kinds.map(({ kind, folders }) => `the ${kind}${folders.length > 1 ? 's' : ''} ${named(folders.map(folderName))}`);
    const folders = kinds.flatMap(one => one.folders);
    const [{ kind }] = units;
    if (folders.length > 1)
        return `That is what ${all.join(' and ')} deploy.`;
    const names = units.map(({ environment }) => (environment === 'default' ? 'its own values' : environment));
    return `That is what the ${kind} ${folderName(folders[0] ?? '')} deploys${ways > 1 && names.length < ways ? ` with ${named(names)}` : ''}.`;
};


/***/ })

};
;