"use strict";
exports.id = 474;
exports.ids = [474];
exports.modules = {

/***/ 38474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeRepository: () => (/* binding */ judgeRepository)
});

// EXTERNAL MODULE: ./build/policy/policy-path.js
var policy_path = __webpack_require__(26700);
// EXTERNAL MODULE: ./build/policy/image-settings.js
var image_settings = __webpack_require__(27861);
;// CONCATENATED MODULE: ./build/policy/describe-image-settings.js


/** The section `images` in words, by key. */
const describe_image_settings_imageSettingsWords = (settings = defaultImageSettings) => [
    ['images.no-match', settings.noMatch],
    ['images.scope', settings.scope],
    ['images.platforms', settings.platforms],
    ['images.signature-format', settings.signatureFormat],
    ['images.registries.allowed', settings.registries.allowed === undefined ? 'any' : listWords(settings.registries.allowed)],
    ['images.registries.mirrors', listWords([...settings.registries.mirrors].map(([from, to]) => `${from} by ${to}`))],
    ['images.registries.http', listWords(settings.registries.http)],
    ['images.registries.private', listWords(settings.registries.private)],
    ['images.engines', entryWords(settings.engines)],
    ['images.notary-v1', entryWords(settings.notary)],
    ['images.github-attestations', entryWords(settings.githubAttestations)],
    ['images.exceptions', entryWords(settings.exceptions)],
    ['images.modes', listWords([...settings.modes].map(([glob, setting]) => `${glob} ${modeWords(setting)}`))],
];
/** Everything that an entry says but where it stands. */
const entryWords = (entries) => listWords(entries.map(entry => wordsIn({ ...entry, origin: undefined }).join(' ')));
const wordsIn = (value) => {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};
const modeWords = ({ mode, enforceFrom }) => enforceFrom === undefined ? mode : `${mode} until it is enforced from ${enforceFrom} on`;

;// CONCATENATED MODULE: ./build/policy/describe-org-change.js


/** What changes in the keys that only an organization's policy has and no effective policy shows. Undefined: there is none. */
const describe_org_change_describeOrgPolicyChange = (before, after) => keyChanges(wordsOf(before), wordsOf(after));
const wordsOf = (policy) => {
    const { mode, include, exclude, topics } = policy?.repositories ?? { mode: 'opt-out', include: [], exclude: [], topics: [] };
    return new Map([
        ['repositories.mode', mode],
        ['repositories.include', listWords(include)],
        ['repositories.exclude', listWords(exclude)],
        ['repositories.topics', listWords(topics)],
        ['locked', listWords(policy?.locked ?? [])],
        ...imageSettingsWords(policy?.images),
    ]);
};

// EXTERNAL MODULE: ./build/policy/merge.js + 2 modules
var merge = __webpack_require__(54536);
;// CONCATENATED MODULE: ./build/policy/watched-policy.js


/** The repository's own file. */
const watchRepositoryPolicy = (path, others, rules) => ({
    path,
    read: async (text) => {
        if (text === undefined)
            return { policy: (0,merge/* effectivePolicy */.C)(others) };
        // Why only here: what reads policies takes longer to load than a small change to judge.
        const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(456), __webpack_require__.e(373)]).then(__webpack_require__.bind(__webpack_require__, 22373));
        const { policy: file, errors } = parsePolicy(text, path, rules);
        return errors ? { errors } : { policy: (0,merge/* effectivePolicy */.C)({ ...others, file }) };
    },
});
/** The organization's file, in the repository (`owner/repo`) that holds it. `others.org` is the one that counts now. */
const watchOrgPolicy = (path, repository, { org: before, ...others }, rules) => ({
    path,
    read: async (text) => {
        if (text === undefined)
            return { policy: effectivePolicy(others), otherKeys: describeOrgPolicyChange(before, undefined) };
        const { parseOrgPolicy } = await Promise.all(/* import() */[__webpack_require__.e(456), __webpack_require__.e(373), __webpack_require__.e(71), __webpack_require__.e(551)]).then(__webpack_require__.bind(__webpack_require__, 27551));
        const { policy: org, errors } = parseOrgPolicy(text, path, repository, rules);
        return errors ? { errors } : { policy: effectivePolicy({ ...others, org }), otherKeys: describeOrgPolicyChange(before, org) };
    },
});

// EXTERNAL MODULE: ./build/reports/annotations.js + 1 modules
var annotations = __webpack_require__(26807);
// EXTERNAL MODULE: ./build/reports/scan-json.js
var scan_json = __webpack_require__(69017);
;// CONCATENATED MODULE: ./build/reports/review-json.js

const renderReviewJson = (result) => {
    const considered = result.considered;
    const entries = (list) => list.map(({ head, state, cause }) => ({
        ...(0,scan_json/* toJsonFinding */.P2)(head, result.files),
        baselineState: state,
        ...(cause && { cause }),
        ...(head.suppression && { suppression: head.suppression }),
        ...(head.pendingSuppression && { pendingSuppression: head.pendingSuppression }),
    }));
    const gone = (findings) => findings.map(finding => (0,scan_json/* toJsonFinding */.P2)(finding, result.baseFiles));
    return {
        verdict: result.verdict,
        findings: entries(considered.shown),
        errors: (0,scan_json/* toJsonErrors */.rp)(result.notifications, result.files),
        coverage: result.coverage,
        ...(considered.observed.length > 0 && { observed: entries(considered.observed) }),
        suppressed: entries(considered.suppressed),
        belowThreshold: entries(considered.belowThreshold),
        preExisting: entries(considered.preExisting),
        fixed: gone(considered.fixed),
        removed: gone(considered.removed),
    };
};

// EXTERNAL MODULE: ./build/reports/sarif.js + 1 modules
var sarif = __webpack_require__(55972);
// EXTERNAL MODULE: ./build/reports/sarif-input.js
var sarif_input = __webpack_require__(40951);
// EXTERNAL MODULE: ./build/reports/terminal.js + 4 modules
var terminal = __webpack_require__(51391);
// EXTERNAL MODULE: ./build/artifacts/source-file.js + 1 modules
var source_file = __webpack_require__(42695);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(88944);
// EXTERNAL MODULE: ./build/changes/file-line-map.js + 2 modules
var file_line_map = __webpack_require__(73370);
// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/changes/unified-diff.js
var unified_diff = __webpack_require__(31375);
;// CONCATENATED MODULE: ./build/delta/cause.js

/** Changed blocks of all files that are tried for one finding, and single lines within a block. */
const maxTriedBlocks = 12;
const maxTriedLines = 12;
/** Files over this size are not judged again to find a cause, in UTF-16 units. */
const maxTriedLength = 200_000;
/** Longest piece of a causing line that is kept, in UTF-16 units. */
const maxCauseText = 200;
/**
 * The change that brought about a finding whose own lines did not change. Blocks of changed lines are undone one after the other, the
 * nearest first; the one without which the finding is gone is the cause, and within it the one line that decides. When no single block
 * decides, it is the nearest one in the finding's scope.
 */
const findCause = (finding, file, changed, recount) => {
    const candidates = candidateBlocks(finding, file, changed);
    const now = recount(finding, '', '');
    for (const { block, text } of candidates.slice(0, maxTriedBlocks)) {
        const cause = decidingLine(block, text, replaced => recount(finding, text.path, replaced) < now);
        if (cause)
            return cause;
    }
    const [first] = candidates;
    return first && toCause(first.block, first.text);
};
/** All changed blocks: those in related places and in the finding's scope first, then the rest of the file, then other files. */
const candidateBlocks = (finding, file, changed) => {
    const related = finding.related.map(place => place.path);
    const paths = [...new Set([finding.location.path, ...related, ...changed.keys()])];
    return paths.flatMap(path => {
        const text = changed.get(path);
        if (!text)
            return [];
        if (path !== finding.location.path)
            return text.map.blocks.map(block => ({ block, text }));
        const line = file.lines.line(finding.location.range.start);
        const first = file.lines.line(finding.scope.start);
        const last = file.lines.line(Math.max(finding.scope.start, finding.scope.end - 1));
        const outside = ({ head }) => (head.from <= last + 1 && head.to >= first ? 0 : 1);
        return text.map.blocks
            .toSorted((a, b) => outside(a) - outside(b) || distance(a, line) - distance(b, line))
            .map(block => ({ block, text }));
    });
};
const distance = ({ head }, line) => line < head.from ? head.from - line : line >= head.to ? line - head.to + 1 : 0;
/** The line of a block that decides, or undefined when undoing the block does not help. */
const decidingLine = (block, text, helps) => {
    const { head } = text;
    if (!head || head.text.length > maxTriedLength)
        return undefined;
    const start = head.lines.lineStart(block.head.from);
    const end = head.lines.lineStart(block.head.to);
    const added = head.text.slice(start, end);
    const withLines = (lines) => head.text.slice(0, start) + lines + head.text.slice(end);
    const deleted = block.deletedTexts.map(line => `${line}\n`);
    if (!helps(withLines(deleted.join(''))))
        return undefined;
    if (deleted.length > 0 && (added === '' || helps(withLines(deleted.join('') + added)))) {
        const one = deleted.slice(0, maxTriedLines).findIndex(line => helps(withLines(line + added)));
        return deletedCause(block, text.path, Math.max(0, one));
    }
    const lines = (0,unified_diff/* splitLines */.uz)(added);
    const one = lines.slice(0, maxTriedLines).findIndex((_, index) => helps(withLines(lines.toSpliced(index, 1).join(''))));
    return changedCause(block.head.from + Math.max(0, one), text.path, head);
};
const deletedCause = (block, path, index) => ({
    path,
    kind: 'deleted',
    line: block.base.from + index,
    text: (block.deletedTexts[index] ?? '').trim().slice(0, maxCauseText),
});
const changedCause = (line, path, head) => ({
    path,
    kind: 'changed',
    line,
    text: head.text.slice(head.lines.lineStart(line), head.lines.lineEnd(line)).trim().slice(0, maxCauseText),
});
const toCause = (block, { path, head }) => block.head.from < block.head.to && head ? changedCause(block.head.from, path, head) : deletedCause(block, path, 0);

;// CONCATENATED MODULE: ./build/delta/match.js



/** Compares the findings of base and head. Every finding of either side is in exactly one entry. */
const matchFindings = (input) => {
    const changed = changedTexts(input);
    const pairs = new Map();
    const left = new Set(input.base);
    const pair = (head, base) => {
        pairs.set(head, base);
        left.delete(base);
    };
    const headPaths = headPathOfBase(input.changes);
    for (const keysOf of [placeKeys(input, changed, headPaths), fingerprintKeys(headPaths), subjectKeys(headPaths), movedKeys()]) {
        matchByKey(input.head.filter(finding => !pairs.has(finding)), [...left], keysOf, pair);
    }
    const removed = new Set(input.changes.files.filter(file => file.status === 'removed').map(file => file.path));
    return {
        entries: [
            ...input.head.map(head => headEntry(head, pairs.get(head), input, changed)),
            ...[...left].map(base => ({ state: 'absent', base, fileRemoved: removed.has(base.location.path) })),
        ],
        unreadableBase: input.unreadableBase,
    };
};
const changedTexts = (input) => new Map(input.changes.files.map(file => [
    file.path,
    { path: file.path, map: (0,file_line_map/* lineMapOf */.w)(file, input.changes, input), head: input.headFiles.get(file.path) },
]));
/** Where the file of a base finding is now. */
const headPathOfBase = (changes) => {
    const renamed = new Map(changes.files.flatMap(file => file.status === 'renamed' && file.previousPath !== undefined ? [[file.previousPath, file.path]] : []));
    return path => renamed.get(path) ?? path;
};
const key = (...parts) => parts.join('\0');
/** Same rule and message on a line that the change did not write. */
const placeKeys = ({ baseFiles, headFiles }, changed, headPath) => ({
    head: ({ ruleId, messageId, location }) => {
        const position = headFiles.get(location.path)?.lines.position(location.range.start);
        if (!position)
            return undefined;
        const change = changed.get(location.path);
        const line = change ? change.map.baseLine(position.line) : position.line;
        return line === undefined ? undefined : key(ruleId, messageId, location.path, line, position.column);
    },
    base: ({ ruleId, messageId, location }) => {
        const position = baseFiles.get(location.path)?.lines.position(location.range.start);
        return position && key(ruleId, messageId, headPath(location.path), position.line, position.column);
    },
});
const fingerprintKeys = (headPath) => ({
    head: finding => key(finding.location.path, finding.fingerprint),
    base: finding => key(headPath(finding.location.path), finding.fingerprint),
});
const subjectKeys = (headPath) => ({
    head: ({ ruleId, location }) => key(ruleId, location.path, location.subject),
    base: ({ ruleId, location }) => key(ruleId, headPath(location.path), location.subject),
});
/** An object or service that moved to another file is still the same; stages have no name outside their file. */
const movedKeys = () => {
    const named = ({ location, fingerprint }) => location.subject === '' || location.subject.startsWith('stage:') ? undefined : fingerprint;
    return { head: named, base: named };
};
const matchByKey = (heads, bases, keys, pair) => {
    const waiting = new Map();
    for (const base of bases.toReversed()) {
        const baseKey = keys.base(base);
        if (baseKey === undefined)
            continue;
        const list = waiting.get(baseKey);
        if (list)
            list.push(base);
        else
            waiting.set(baseKey, [base]);
    }
    for (const head of heads) {
        const headKey = keys.head(head);
        const base = headKey === undefined ? undefined : waiting.get(headKey)?.pop();
        if (base)
            pair(head, base);
    }
};
const headEntry = (head, base, input, changed) => {
    if (!base)
        return { state: 'new', head, ...marks(head, true, input, changed) };
    const state = isSame(base, head, input) ? 'unchanged' : 'updated';
    return { state, base, head, ...marks(head, state === 'updated', input, changed) };
};
/** The same finding, no worse than before, and not laid bare by the removal of a suppression. One that the change renews is not removed. */
const isSame = (base, head, { baseFiles, headFiles }) => {
    if ((0,severity/* compareSeverity */.zK)(head.severity, base.severity) < 0)
        return false;
    if (base.suppression && !head.suppression && !head.pendingSuppression)
        return false;
    if (base.fingerprint === head.fingerprint)
        return true;
    return textOf(base, baseFiles) === textOf(head, headFiles);
};
const textOf = ({ location }, files) => files.get(location.path)?.text.slice(location.range.start, location.range.end);
const marks = (head, caused, { headFiles, recount }, changed) => {
    const file = headFiles.get(head.location.path);
    const change = changed.get(head.location.path);
    if (!file)
        return { caused, inDiff: false };
    const first = file.lines.line(head.location.range.start);
    const last = file.lines.line(Math.max(head.location.range.start, head.location.range.end - 1));
    const inDiff = change?.map.isInOneHunk(first, last) ?? false;
    const cause = caused && !(change?.map.touches(first, last) ?? false) ? findCause(head, file, changed, recount) : undefined;
    return { caused, inDiff, ...(cause && { cause }) };
};

// EXTERNAL MODULE: ./build/policy/mode.js
var policy_mode = __webpack_require__(49963);
// EXTERNAL MODULE: ./build/verdict/considered.js
var verdict_considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
;// CONCATENATED MODULE: ./build/verdict/gates/completeness-gate.js

/** Undetermined when a changed file (or a part of one) that should have been judged was not. */
const completenessGate = (coverage, notifications) => {
    const reasons = [];
    const unread = coverage.entries.filter(entry => entry.status === 'not-evaluated').length;
    const partly = coverage.entries.filter(entry => entry.status === 'partly-evaluated').length;
    const crashed = notifications.filter(notification => notification.level === 'error' && notification.code === 'rule-crashed').length;
    if (unread > 0)
        reasons.push(`${(0,counted_noun/* countOf */.p)(unread, 'changed file')} could not be evaluated`);
    if (partly > 0)
        reasons.push(`${(0,counted_noun/* countOf */.p)(partly, 'changed file')} could be evaluated only in part`);
    if (!coverage.listComplete) {
        const missing = coverage.unlisted === undefined
            ? 'some changed files were'
            : `${(0,counted_noun/* countOf */.p)(coverage.unlisted, 'changed file')} ${coverage.unlisted === 1 ? 'was' : 'were'}`;
        reasons.push(`${missing} not listed by the host`);
    }
    if (crashed > 0)
        reasons.push(`${(0,counted_noun/* countOf */.p)(crashed, 'rule')} failed`);
    const others = notifications.filter(notification => notification.level === 'error').length - crashed;
    if (reasons.length === 0 && others > 0)
        reasons.push(`${(0,counted_noun/* countOf */.p)(others, 'error')} stood in the way`);
    if (reasons.length > 0)
        return { gate: 'completeness', status: 'undetermined', reason: `The review is incomplete: ${reasons.join(', ')}.` };
    return { gate: 'completeness', status: 'met', reason: `${evaluationOf(coverage)}.` };
};
const evaluationOf = ({ entries }) => {
    const evaluated = entries.filter(entry => entry.status === 'evaluated').length;
    const excluded = entries.filter(entry => entry.status === 'excluded').length;
    if (evaluated === 0 && excluded === 0) {
        return entries.some(entry => entry.status === 'removed')
            ? 'Container files were removed at most'
            : 'No changed file is a container file';
    }
    const what = evaluated === 0 ? 'No changed file was' : `${(0,counted_noun/* countOf */.p)(evaluated, 'changed file')} ${evaluated === 1 ? 'was' : 'were'}`;
    return `${what} evaluated${excluded === 0 ? '' : `; policy excludes ${excluded}`}`;
};

;// CONCATENATED MODULE: ./build/verdict/gates/severity-gate.js



/**
 * Not met when an enforced finding that counts is at or above the `block` threshold; warned when there are others to show. What would block
 * but for its mode is told, with the day on which that ends.
 */
const severityGate = (considered, policy) => {
    const { shown } = considered;
    const { block } = policy.thresholds;
    const spared = shown.filter(entry => (0,verdict_considered/* meets */.D)(entry.head.severity, block) && (0,policy_mode/* modeOf */.V)(policy, entry.head.ruleId).mode === 'warn');
    const blocking = blockingEntries(considered, policy).length;
    const { observed } = considered;
    const brought = policy.scope === 'new' ? 'The change brings in' : 'There are';
    const modes = `${sparedWords(spared, policy)}${observedWords(observed, policy)}`;
    if (blocking > 0)
        return {
            gate: 'severity',
            status: 'not-met',
            reason: `${brought} ${(0,counted_noun/* countOf */.p)(blocking, 'finding')} of severity ${block} or higher.${modes}`,
        };
    if (shown.length > 0) {
        const limit = block === 'none' ? 'policy blocks on none' : `none of severity ${block} or higher`;
        const tail = spared.length > 0 ? '' : `, ${limit}`;
        return { gate: 'severity', status: 'warned', reason: `${brought} ${(0,counted_noun/* countOf */.p)(shown.length, 'finding')}${tail}.${modes}` };
    }
    const none = policy.scope === 'new' ? 'The change brings in no finding' : 'There is no finding';
    return { gate: 'severity', status: 'met', reason: observed.length === 0 ? `${none}.` : `${none} that counts.${modes}` };
};
/** Enforced findings that count and are at or above the `block` threshold. */
const blockingEntries = ({ shown }, policy) => shown.filter(({ head }) => (0,verdict_considered/* meets */.D)(head.severity, policy.thresholds.block) && (0,policy_mode/* modeOf */.V)(policy, head.ruleId).mode === 'enforce');
const sparedWords = (spared, policy) => spared.length === 0
    ? ''
    : ` ${(0,counted_noun/* countOf */.p)(spared.length, 'finding')} of severity ${policy.thresholds.block} or higher only ${spared.length === 1 ? 'warns' : 'warn'} by the organization's policy${endOf(spared, policy)}.`;
const observedWords = (observed, policy) => observed.length === 0
    ? ''
    : ` ${(0,counted_noun/* countOf */.p)(observed.length, 'finding')} ${observed.length === 1 ? 'is' : 'are'} only observed${endOf(observed, policy)}.`;
/** The first day on which one of the entries is enforced. */
const endOf = (entries, policy) => {
    const [first] = entries.flatMap(entry => (0,policy_mode/* modeOf */.V)(policy, entry.head.ruleId).enforceFrom ?? []).toSorted();
    return first === undefined ? '' : `, until it is enforced from ${first} on`;
};

;// CONCATENATED MODULE: ./build/verdict/gates/suppression-gate.js



/**
 * Warned when findings that the change itself brings in would count but for a suppression, or will not count once a suppression that the
 * change adds is merged: a reviewer must see that.
 */
const suppressionGate = ({ shown, suppressed }, policy) => {
    const hidden = suppressed.filter(entry => entry.caused && (0,verdict_considered/* meets */.D)(entry.head.severity, policy.thresholds.report) && (0,policy_mode/* modeOf */.V)(policy, entry.head.ruleId).mode !== 'observe').length;
    const pending = shown.filter(entry => entry.head.pendingSuppression).length;
    const reasons = [
        ...(hidden > 0 ? [`${(0,counted_noun/* countOf */.p)(hidden, 'finding')} that the change brings in ${hidden === 1 ? 'is' : 'are'} suppressed.`] : []),
        ...(pending > 0
            ? [
                `The change adds suppressions of ${(0,counted_noun/* countOf */.p)(pending, 'finding')}: they do not count for the change itself, but once they are merged.`,
            ]
            : []),
    ];
    return reasons.length > 0
        ? { gate: 'suppression', status: 'warned', reason: reasons.join(' ') }
        : { gate: 'suppression', status: 'met', reason: 'No finding of this change is suppressed.' };
};

;// CONCATENATED MODULE: ./build/verdict/decide-verdict.js



/** Decides once. A finding that blocks outranks what could not be read; what could not be read outranks everything else. */
const decideVerdict = (considered, coverage, notifications, policy) => {
    const reasons = [severityGate(considered, policy), completenessGate(coverage, notifications), suppressionGate(considered, policy)];
    const conclusion = concludeFrom(reasons);
    // Why whatever policy says of incomplete reviews: merged, a policy with an error would stop all of them.
    const breaksPolicy = notifications.some(({ code, level }) => code === 'policy-invalid' && level === 'error');
    return {
        conclusion,
        mayMerge: conclusion === 'incomplete' ? policy.onIncomplete === 'warn' && !breaksPolicy : conclusion !== 'block',
        reasons,
    };
};
const concludeFrom = (reasons) => {
    const has = (status) => reasons.some(reason => reason.status === status);
    if (has('not-met'))
        return 'block';
    if (has('undetermined'))
        return 'incomplete';
    return has('warned') ? 'warn' : 'pass';
};

;// CONCATENATED MODULE: ./build/review/image-policy-change.js
/**
 * Looks at the image policies that a change edits: images are judged by the old ones, which is told, and what is wrong with the new ones. Errors
 * stop every later verification, so that the change which brings them in does not pass as complete.
 */
const readImagePolicyChange = async (reader, changes, watched) => {
    const edited = editedPaths(changes, watched.folder);
    if (edited.length === 0)
        return [];
    const { unchecked, errors } = await readNewPolicies(reader, changes, watched);
    const about = edited[0] ?? watched.folder;
    const note = {
        code: 'policy-changed',
        level: 'note',
        path: about,
        message: 'This change edits the image policies. Images are verified by those of the default branch; the new ones count once they are merged.',
    };
    return [note, ...unchecked, ...errors.map(problemOf)];
};
/** Whether a change touches the image policies. */
const editsImagePolicies = (changes, { folder }) => editedPaths(changes, folder).length > 0;
/** True when a change does nothing but edit image policies, and what it leaves can be used: there is no image in it that they could judge. */
const repairsImagePolicies = async (reader, changes, watched) => {
    const inFolder = isIn(watched.folder);
    const alone = changes.complete && changes.files.every(({ path, previousPath = path }) => inFolder(path) && inFolder(previousPath));
    if (!alone || changes.files.length === 0)
        return false;
    const { unchecked, errors } = await readNewPolicies(reader, changes, watched);
    return unchecked.length === 0 && errors.length === 0;
};
const isIn = (folder) => (path) => path.startsWith(`${folder}/`);
/** Old and new paths in the folder. */
const editedPaths = ({ files }, folder) => [
    ...new Set(files.flatMap(({ path, previousPath = path }) => [path, previousPath]).filter(isIn(folder))),
];
const readNewPolicies = async (reader, changes, { folder, files }) => {
    const edited = editedPaths(changes, folder);
    const read = await reader.readFiles('head', edited);
    const next = new Map(files);
    const unchecked = [];
    for (const path of edited) {
        const file = read.get(path) ?? { state: 'absent' };
        const below = path.slice(folder.length + 1);
        if (file.state === 'text')
            next.set(below, Buffer.from(file.text, 'utf8'));
        else if (file.state === 'absent')
            next.delete(below);
        else
            unchecked.push(uncheckedFile(path, file));
    }
    // Why nothing more then: what refers to such a file would seem to refer to nothing.
    if (unchecked.length > 0)
        return { unchecked, errors: [] };
    // Why only here: what reads policies takes longer to load than a small change to judge.
    const { parseImagePolicies } = await Promise.all(/* import() */[__webpack_require__.e(456), __webpack_require__.e(249), __webpack_require__.e(373), __webpack_require__.e(71), __webpack_require__.e(956)]).then(__webpack_require__.bind(__webpack_require__, 16956));
    return { unchecked, errors: parseImagePolicies(next, undefined, folder).errors ?? [] };
};
const uncheckedFile = (path, file) => file.state === 'link'
    ? { code: 'policy-invalid', level: 'error', path, message: "The new image policies can't be used: this is a symbolic link." }
    : {
        code: 'unreadable',
        level: 'warning',
        path,
        message: `Whether the new image policies can be used was not looked at: ${file.reason}`,
    };
const problemOf = ({ path, message, hint, line, column, range }) => ({
    code: 'policy-invalid',
    level: 'error',
    path,
    range,
    message: `The new image policies can't be used (line ${line}, column ${column}): ${message}${hint === undefined ? '' : ` ${hint}`}`,
});

// EXTERNAL MODULE: ./build/review/judge.js + 4 modules
var judge = __webpack_require__(74550);
// EXTERNAL MODULE: ./build/review/judge-change.js + 4 modules
var judge_change = __webpack_require__(76040);
;// CONCATENATED MODULE: ./build/review/policy-change.js
/**
 * Looks at the policy files that a change edits: it is judged by the old one, which is told, and what is wrong with the new one. A policy
 * with an error stops every later review, so that the change which brings it in does not pass as complete.
 */
const readPolicyChange = async (reader, changes, watched) => {
    const notifications = [];
    const previews = new Map();
    for (const policy of watched) {
        notifications.push(...misnamed(changes, policy.path));
        const change = changes.files.find(isAbout(policy.path));
        if (!change)
            continue;
        notifications.push(editNote(change));
        const read = await readNewPolicy(reader, policy);
        if ('policy' in read)
            previews.set(policy.path, read);
        else
            notifications.push(...read.problems);
    }
    return { notifications, previews };
};
/** Whether a change adds, edits, moves or removes a file. */
const editsPath = ({ files }, path) => files.some(isAbout(path));
const isAbout = (path) => (file) => file.path === path || file.previousPath === path;
const editNote = ({ path }) => ({
    code: 'policy-changed',
    level: 'note',
    path,
    message: 'This change edits the policy. It was judged by the policy of the base branch; the new one counts once it is merged.',
});
/** The usual mistake: the other ending. Nobody would see that such a file is not read. */
const misnamed = ({ files }, path) => {
    const other = path.endsWith('.yml') ? path.replace(/\.yml$/u, '.yaml') : path.replace(/\.yaml$/u, '.yml');
    if (other === path || !files.some(file => file.path === other && file.status !== 'removed'))
        return [];
    const message = `This file is not read: the policy is "${path}". Rename it.`;
    return [{ code: 'policy-misnamed', level: 'warning', path: other, message }];
};
const readNewPolicy = async (reader, { path, read }) => {
    const problem = (message) => ({ code: 'policy-invalid', level: 'error', path, message });
    const file = (await reader.readFiles('head', [path])).get(path) ?? { state: 'absent' };
    if (file.state === 'unreadable')
        return { problems: [problem(`The new policy can't be used: ${file.reason}`)] };
    if (file.state === 'link')
        return { problems: [problem("The new policy can't be used: it is a symbolic link.")] };
    const parsed = await read(file.state === 'text' ? file.text : undefined);
    if ('policy' in parsed)
        return parsed;
    const sentence = ({ message, hint, line, column }) => `The new policy can't be used (line ${line}, column ${column}): ${message}${hint === undefined ? '' : ` ${hint}`}`;
    return { problems: parsed.errors.map(error => ({ ...problem(sentence(error)), range: error.range })) };
};
/** What is told of a change that `repairsPolicy`. */
const policyRepaired = 'The policy in the base branch has errors, which stop every review. This change repairs it and does nothing else, so that there is nothing to review in it.';
/**
 * True when a change does nothing but repair the policy file that reviews of its repository are stopped by: it edits or removes this one
 * file, and what it leaves can be read. There is nothing else in it to be judged, so that it need not wait for a policy that can't be used.
 */
const repairsPolicy = async (reader, changes, policy) => {
    const [file, ...others] = changes.files;
    const alone = changes.complete && others.length === 0 && file?.path === policy.path && (file.previousPath ?? policy.path) === policy.path;
    return alone && 'policy' in (await readNewPolicy(reader, policy));
};

// EXTERNAL MODULE: ./build/policy/shown-value.js
var shown_value = __webpack_require__(87979);
;// CONCATENATED MODULE: ./build/policy/key-change.js

/** What changes between the words for two policies, by key, in the order of the later one's. */
const key_change_keyChanges = (before, after) => [...after].flatMap(([key, words]) => {
    const was = before.get(key) ?? '';
    return was === words ? [] : [{ key, before: (0,shown_value/* shownValue */.J)(was), after: (0,shown_value/* shownValue */.J)(words) }];
});
/** The entries of a list in words. */
const key_change_listWords = (entries) => (entries.length === 0 ? 'none' : entries.join(', '));

// EXTERNAL MODULE: ./build/policy/settings.js
var settings = __webpack_require__(2489);
;// CONCATENATED MODULE: ./build/policy/describe-change.js



/** What changes between two effective policies, key by key and rule by rule. */
const describePolicyChange = (before, after, rules) => key_change_keyChanges(describe_change_wordsOf(before, rules), describe_change_wordsOf(after, rules));
const describe_change_wordsOf = (policy, rules) => {
    const { thresholds, registries, suppressions, waivers, waivable } = policy;
    return new Map([
        ['report', policy.scope],
        ['thresholds.report', thresholds.report],
        ['thresholds.comment', thresholds.comment],
        ['thresholds.block', thresholds.block],
        ['on-incomplete', policy.onIncomplete],
        ['ignore-paths', key_change_listWords(policy.ignorePaths)],
        ['registries.trusted', key_change_listWords(registries.trusted)],
        ['registries.denied', key_change_listWords(registries.denied)],
        ['suppressions.inline', String(suppressions.inline)],
        ['suppressions.peers', String(suppressions.peers)],
        ['suppressions.require-reason', String(suppressions.requireReason)],
        ['suppressions.require-expiry', String(suppressions.requireExpiry)],
        ['suppressions.own-change', suppressions.ownChange],
        ['suppressions.locked', key_change_listWords(suppressions.locked)],
        ['waivable', waivable === undefined ? 'all' : key_change_listWords(waivable.map(waivableWords))],
        ['waivers', key_change_listWords(waivers.map(waiverWords))],
        ...rules.map(rule => [`rules.${rule.id}`, ruleWords(policy, rule)]),
        ...rules.map(rule => [`modes.${rule.id}`, describe_change_modeWords(policy, rule.id)]),
    ]);
};
const waiverWords = ({ rules, paths, subjects, until }) => [rules.join(' '), ...paths, ...subjects, ...(until === undefined ? [] : [`until ${until}`])].join(' ');
const waivableWords = ({ rules, places, maxDays, by }) => [
    `${rules.join(' ')} by ${places.join(' or ')}`,
    ...(maxDays === undefined ? [] : [`for ${maxDays} days`]),
    ...(by === undefined ? [] : [`of ${by.join(' ')}`]),
].join(' ');
const ruleWords = (policy, rule) => {
    const { enabled, severity, minSeverity, options, ignorePaths } = (0,settings/* settingsFor */.z)(policy, rule);
    if (!enabled)
        return 'off';
    return [
        severity ?? (minSeverity === undefined ? 'on' : `${minSeverity} or higher`),
        ...Object.entries(options).map(([name, value]) => `${name} ${optionWords(value)}`),
        ...(ignorePaths.length > 0 ? [`not in ${ignorePaths.join(' ')}`] : []),
    ].join('; ');
};
const optionWords = (value) => (typeof value === 'object' ? value.join(' ') : String(value));
const describe_change_modeWords = (policy, ruleId) => {
    const { mode, enforceFrom } = (0,policy_mode/* modeOf */.V)(policy, ruleId);
    return enforceFrom === undefined ? mode : `${mode} until it is enforced from ${enforceFrom} on`;
};

// EXTERNAL MODULE: ./build/policy/glob.js
var policy_glob = __webpack_require__(80702);
;// CONCATENATED MODULE: ./build/review/policy-preview.js





/** Changed keys that are told one by one, and findings that are named. */
const maxKeys = 30;
const maxFindings = 5;
/** What a new policy would change for the repository, and for the findings of the change that brings it in. */
const previewPolicy = ({ path, before, considered, after, otherKeys = [], delta, changes, rules, }) => {
    const note = (message) => ({ code: 'policy-preview', level: 'note', path, message });
    const keys = [...otherKeys, ...describePolicyChange(before, after, rules)];
    const told = keys.slice(0, maxKeys).map(({ key, before: old, after: now }) => note(`The new policy changes "${key}": ${old} \u2192 ${now}.`));
    const more = keys.length > maxKeys ? [note(`The new policy changes ${(0,counted_noun/* countOf */.p)(keys.length - maxKeys, 'more key', 'more keys')}.`)] : [];
    const changedPaths = new Set(changes.files.map(file => file.path));
    const isRead = ({ head }) => !after.ignorePaths.some(glob => (0,policy_glob/* matchesGlob */.kt)(head.location.path, glob));
    const blocks = blockingEntries(considered, before);
    const willBlock = blockingEntries((0,verdict_considered/* considerEntries */.Y)(delta, after, changedPaths), after).filter(isRead);
    const [blocked, blocking] = [new Set(blocks.map(keyOf)), new Set(willBlock.map(keyOf))];
    const newly = willBlock.filter(entry => !blocked.has(keyOf(entry)));
    const nowFree = blocks.filter(entry => !blocking.has(keyOf(entry)));
    return [
        ...(keys.length === 0 ? [note('The new policy changes nothing for this repository.')] : told),
        ...more,
        ...(newly.length > 0
            ? [note(`Under the new policy, ${(0,counted_noun/* countOf */.p)(newly.length, 'finding')} of this change would block: ${named(newly)}.`)]
            : []),
        ...(nowFree.length > 0
            ? [note(`Under the new policy, ${(0,counted_noun/* countOf */.p)(nowFree.length, 'finding')} of this change would no longer block: ${named(nowFree)}.`)]
            : []),
    ];
};
const keyOf = ({ head }) => `${head.location.path}\0${head.fingerprint}`;
const named = (entries) => {
    const shown = entries.slice(0, maxFindings).map(({ head }) => `${head.ruleId} in "${head.location.path}"`);
    return `${shown.join(', ')}${entries.length > shown.length ? ` and ${entries.length - shown.length} more` : ''}`;
};

// EXTERNAL MODULE: ./build/artifacts/classify.js + 1 modules
var classify = __webpack_require__(59978);
// EXTERNAL MODULE: ./build/review/companions.js
var review_companions = __webpack_require__(99877);
// EXTERNAL MODULE: ./build/artifacts/compose-name.js
var compose_name = __webpack_require__(41527);
// EXTERNAL MODULE: ./build/artifacts/dockerfile-name.js
var dockerfile_name = __webpack_require__(49169);
;// CONCATENATED MODULE: ./build/review/links.js



/** Where in the repository a link leads; undefined when it leads out of it. */
const targetOf = (path, target) => {
    if (target.startsWith('/'))
        return undefined;
    const parts = path.split('/').slice(0, -1);
    for (const part of target.split('/')) {
        if (part === '..') {
            if (parts.pop() === undefined)
                return undefined;
        }
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
};
/** True when two names make the same of a text: the name of a link may say more than that of its target. */
const sayTheSame = (path, other) => {
    const [name = '', otherName = ''] = [path, other].map(full => full.slice(full.lastIndexOf('/') + 1));
    return (0,dockerfile_name/* dockerfileName */.EJ)(name) === (0,dockerfile_name/* dockerfileName */.EJ)(otherName) && (0,compose_name/* isComposeName */.Y)(name) === (0,compose_name/* isComposeName */.Y)(otherName);
};
/**
 * Links are not followed. One that leads to a file which is reviewed under its own name needs no review of its own; any other might bring in
 * what nobody looks at, so that it counts as not read.
 */
const refuseLinks = (texts, isIgnored) => new Map([...texts].map(([path, read]) => {
    if (read.state !== 'link')
        return [path, read];
    const target = targetOf(path, read.target);
    if (target !== undefined && (0,classify/* mayBeOurs */.UN)(target) && sayTheSame(path, target) && !isIgnored(target))
        return [path, read];
    return [path, { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link, which is not followed.' }];
}));

// EXTERNAL MODULE: ./build/review/read-companions.js
var read_companions = __webpack_require__(8960);
;// CONCATENATED MODULE: ./build/review/read-change.js





/** Reads both sides of a change: the changed files that may be ours, and what judging them needs besides. */
const readChange = async (reader, changes, ignorePaths) => {
    const { ours, unread } = splitChanges(changes, ignorePaths);
    const isIgnored = (path) => ignorePaths.some(glob => (0,policy_glob/* matchesGlob */.kt)(path, glob));
    const changed = await reader.readChangedFiles(ours);
    const texts = { base: refuseLinks(changed.base, isIgnored), head: refuseLinks(changed.head, isIgnored) };
    const dockerfiles = await affectedDockerfiles(reader, changes, isIgnored);
    const unchanged = dockerfiles.length > 0 ? await reader.readFiles('head', dockerfiles) : new Map();
    const read = async (side, own) => {
        const all = new Map([...own, ...unchanged]);
        const { snapshot, companions } = await (0,read_companions/* readAccompanied */.$)(reader, side, all);
        const artifacts = [...snapshot.artifacts.values()];
        const tracked = artifacts.some(review_companions/* copiesFolders */.LV) ? await trackedAt(reader, side, changes) : undefined;
        return { snapshot, artifacts, companions, buildContexts: await (0,review_companions/* readBuildContexts */.xh)(reader, side, artifacts, tracked) };
    };
    return { base: await read('base', texts.base), head: await read('head', texts.head), unread };
};
const splitChanges = (changes, ignorePaths) => {
    const ours = [];
    const unread = [];
    for (const file of changes.files) {
        const { path } = file;
        const glob = ignorePaths.find(candidate => (0,policy_glob/* matchesGlob */.kt)(path, candidate));
        if (!(0,classify/* mayBeOurs */.UN)(path) && !(file.previousPath !== undefined && (0,classify/* mayBeOurs */.UN)(file.previousPath)))
            unread.push({ path, status: 'not-ours' });
        else if (glob !== undefined)
            unread.push({ path, status: 'excluded', reason: `The policy's "ignore-paths" has "${glob}".` });
        else
            ours.push(file);
    }
    return { ours, unread };
};
/** Dockerfiles that the change does not touch but whose ignore file it does: what they copy may have changed. */
const affectedDockerfiles = async (reader, changes, isIgnored) => {
    const ignoreFiles = new Set(changes.files.flatMap(file => [file.path, file.previousPath ?? file.path]).filter(path => path.endsWith('.dockerignore')));
    if (ignoreFiles.size === 0)
        return [];
    const changed = new Set(changes.files.map(file => file.path));
    const tracked = (await reader.listFiles('head')) ?? [];
    return tracked
        .filter(path => (0,classify/* mayBeDockerfile */.TB)(path) && !changed.has(path) && (0,review_companions/* ignoreFileCandidates */.PW)(path).some(candidate => ignoreFiles.has(candidate)))
        .filter(path => !isIgnored(path))
        .slice(0, review_companions/* maxCompanions */.WN);
};
/** All tracked paths at a side. Base is derived from head and the change set, so that it costs no call. */
const trackedAt = async (reader, side, changes) => {
    const head = await reader.listFiles('head');
    if (!head || side === 'head')
        return head;
    const paths = new Set(head);
    for (const file of changes.files) {
        if (file.status !== 'modified' && file.status !== 'removed')
            paths.delete(file.path);
        if (file.status === 'removed')
            paths.add(file.path);
        if (file.status === 'renamed' && file.previousPath !== undefined)
            paths.add(file.previousPath);
    }
    return [...paths];
};

;// CONCATENATED MODULE: ./build/review/review.js












/** The corridor: what a change brings in, whether it may be merged, and what could not be looked at. */
const reviewPullRequest = async (request, ports) => (await reviewChange(request, ports)).result;
/** The same, with what the head was judged by. */
const reviewChange = async ({ policy: given, rules, version, watchedPolicies = [], watchedImagePolicies, author }, { reader, clock, readTeams }) => {
    const today = clock.today();
    const policy = (0,policy_mode/* policyOn */.G)(given, today);
    const changes = await reader.readChanges();
    const read = await readChange(reader, changes, policy.ignorePaths);
    const active = (0,judge/* activeRules */.I)(rules, policy);
    const judged = await (0,judge_change/* judgeChange */.sx)({ reader, readTeams }, read, changes, {
        rules: active,
        known: rules.map(rule => rule.meta),
        policy,
        today,
        author,
    });
    const { judgement } = judged;
    const files = filesOf(read.head, judged.otherFiles);
    const baseFiles = filesOf(read.base, judged.otherFiles);
    const compare = (sides, recount) => matchFindings({
        changes,
        base: sides.base.findings,
        head: sides.head.findings,
        baseFiles,
        headFiles: files,
        unreadableBase: unreadableBase(changes, read),
        recount,
    });
    const compared = compare(judged, judged.recount);
    const changedPaths = new Set(changes.files.map(file => file.path));
    const delta = proveDelta(compared, read, judgement, changedPaths);
    const coverage = coverageOf(changes, read);
    const considered = (0,verdict_considered/* considerEntries */.Y)(delta, policy, changedPaths);
    const policyChange = await readPolicyChange(reader, changes, watchedPolicies);
    const notifications = [
        ...policy.notes,
        ...policyChange.notifications,
        ...(watchedImagePolicies ? await readImagePolicyChange(reader, changes, watchedImagePolicies) : []),
        ...previewsOf(policyChange.previews, { rules, changes, judged, judgement, compare, considered }),
        ...read.head.snapshot.notifications,
        ...judged.head.notifications,
    ];
    const result = {
        changes,
        delta,
        considered,
        verdict: decideVerdict(considered, coverage, notifications, policy),
        coverage,
        notifications,
        policy,
        files,
        baseFiles,
        rules: new Map(active.map(({ rule }) => [rule.meta.id, rule.meta])),
        version,
    };
    return { result, base: read.base, head: read.head, judgement };
};
/** What the policies that the change edits would make of the change itself. */
const previewsOf = (previews, context) => {
    const { rules, changes, judged, judgement, compare, considered } = context;
    const { policy: before, known, today } = judgement;
    return [...previews].flatMap(([path, { policy: next, otherKeys }]) => {
        const after = (0,policy_mode/* policyOn */.G)(next, today);
        const again = judged.judgeAgain({ ...judgement, rules: (0,judge/* activeRules */.I)(rules, after), policy: after });
        // Why nothing is recounted: causes are not told of a preview.
        return previewPolicy({ path, before, considered, after, otherKeys, delta: compare(again, () => 0), changes, rules: known });
    });
};
/** All texts of a side: judged files, unchanged manifests, and ignore files, in which the cause of a finding may lie. */
const filesOf = (side, others) => {
    const ignoreFiles = [...side.buildContexts.values()].flatMap(({ ignoreFile }) => ignoreFile.state === 'known' ? [[ignoreFile.value.path, (0,source_file/* sourceFile */.s)(ignoreFile.value.path, ignoreFile.value.text)]] : []);
    return new Map([...others, ...ignoreFiles, ...side.snapshot.files]);
};
/** Proves the fixes of the findings that count, each alone; no other finding keeps its fix. */
const proveDelta = (delta, { head }, judgement, changedPaths) => {
    const shown = new Set((0,verdict_considered/* considerEntries */.Y)(delta, judgement.policy, changedPaths).shown.map(entry => entry.head));
    const heads = delta.entries.flatMap(entry => (entry.head ? [entry.head] : []));
    const proven = (0,judge_change/* proveSide */.Ox)(head, heads, finding => shown.has(finding), 'each', judgement);
    return { ...delta, entries: delta.entries.map(entry => (entry.head ? { ...entry, head: proven.get(entry.head) ?? entry.head } : entry)) };
};
const unreadableBase = (changes, { base }) => changes.files
    .filter(file => ['not-evaluated', 'partly-evaluated'].includes(base.snapshot.ledger.get((0,change_set/* basePath */.J)(file))?.status ?? ''))
    .map(file => file.path);
/** The ledger: one entry for each changed file, in the order of the change set. */
const coverageOf = (changes, { head, unread }) => {
    const entries = new Map([...unread.map(entry => [entry.path, entry]), ...head.snapshot.ledger]);
    return {
        entries: changes.files.map(({ path, status }) => entries.get(path) ??
            (status === 'removed' ? { path, status } : { path, status: 'not-evaluated', reason: 'The host did not give its text.' })),
        listComplete: changes.complete,
        ...(changes.totalFiles !== undefined &&
            changes.totalFiles > changes.files.length && { unlisted: changes.totalFiles - changes.files.length }),
    };
};

// EXTERNAL MODULE: ./build/rules/catalog.js + 154 modules
var catalog = __webpack_require__(31968);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/cli/system-clock.js
var system_clock = __webpack_require__(58318);
// EXTERNAL MODULE: ./build/cli/terminal-output.js
var terminal_output = __webpack_require__(57244);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
;// CONCATENATED MODULE: ./build/cli/judge-repository.js














/** Judges what head changes against base, with the policy of the base, and writes the result. Exit code 1 when the gate blocks. */
const judgeRepository = async (request, repository) => {
    if (!repository.isBranched)
        await (0,terminal_output/* writeProblem */.bi)(noSharedCommit);
    const policy = await (0,load_policy/* loadPolicy */.tb)(request, request.config === undefined ? await policyAtBase(repository) : undefined);
    const metas = catalog/* allRules */.V.map(rule => rule.meta);
    const watchedPolicies = [watchRepositoryPolicy(policy_path/* repositoryPolicyPath */.S, { overrides: (0,load_policy/* overridesOf */.FB)(request) }, metas)];
    const result = await reviewPullRequest({ policy, rules: catalog/* allRules */.V, version: version/* version */.r, watchedPolicies }, { reader: repository, clock: system_clock/* systemClock */.m });
    await (0,terminal_output/* writeOutput */.zh)(render(request, result));
    return result.verdict.mayMerge ? 0 : 1;
};
const noSharedCommit = 'Base and head share no commit here, so head is compared with the tip of base. In a shallow clone, fetch the history first: git fetch --unshallow\n';
const policyAtBase = async (repository) => {
    const read = await repository.readBaseFile(policy_path/* repositoryPolicyPath */.S);
    if (read.state === 'unreadable')
        throw new usage_error/* UsageError */.e(`The policy file "${policy_path/* repositoryPolicyPath */.S}" at the base can't be read: ${read.reason}`);
    return read.state === 'text' ? { text: read.text, path: policy_path/* repositoryPolicyPath */.S } : undefined;
};
const render = (request, result) => {
    switch (request.format) {
        case 'text':
            return (0,terminal/* renderReviewText */.wm)(result, (0,terminal_output/* terminalPaint */.zc)());
        case 'json':
            return `${JSON.stringify(renderReviewJson(result))}\n`;
        case 'sarif':
            return `${JSON.stringify((0,sarif/* renderSarif */.W)((0,sarif_input/* sarifOfReview */.d)(result)).payload)}\n`;
        case 'github':
            return (0,annotations/* renderAnnotations */.Hp)(result)
                .payload.map(annotation => `${(0,annotations/* annotationCommand */.jx)(annotation)}\n`)
                .join('');
    }
};


/***/ }),

/***/ 27861:
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


/***/ })

};
;