"use strict";
exports.id = 9057;
exports.ids = [9057];
exports.modules = {

/***/ 69057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z7: () => (/* binding */ decideImageVerdict),
  nN: () => (/* binding */ decideScanVerdict),
  AU: () => (/* binding */ decideVerdict)
});

// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
;// CONCATENATED MODULE: ./build/verdict/gates/comparison-gate.js


/**
 * Warns when base and head could not be compared: of findings that count as new because the base of their file could not be judged, of findings that would
 * block if they were new and of which a template at the base did not tell, of those that a template of the head leaves open now, and of findings of the base
 * whose subject is not found again. Undefined when all could be compared: then there is nothing to say.
 */
const comparisonGate = {
    name: 'comparison',
    judge: ({ considered, policy }) => {
        const reasons = reasonsOf(considered, policy);
        return reasons.length > 0 ? { status: 'warned', reason: reasons.join(' ') } : undefined;
    },
};
const reasonsOf = ({ shown, preExisting, unknown }, policy) => {
    const uncompared = shown.filter(({ baseUnknown }) => baseUnknown !== undefined).length;
    const open = preExisting.filter(({ head, baseUnknown }) => baseUnknown !== undefined && !head.suppression && (0,considered/* meets */.D)(head.severity, policy.thresholds.block)).length;
    // Why only what would block of what is left open: what it was is still in the chart's or the build's hands, as it is in each that nobody changed.
    const lost = unknown.filter(({ base, isOpen }) => (0,considered/* meets */.D)(base.severity, isOpen ? policy.thresholds.block : policy.thresholds.report)).length;
    return [
        ...(uncompared > 0 ? [`${(0,counted_noun/* countOf */.p)(uncompared, 'finding')} may have been there before: the base could not be judged.`] : []),
        ...(open > 0 ? [`Of ${(0,counted_noun/* countOf */.p)(open, 'finding')} nobody could say at the base whether it was there: a template decided.`] : []),
        ...(lost > 0
            ? [`What became of ${(0,counted_noun/* countOf */.p)(lost, 'finding')} of the base is not known, and ${lost === 1 ? 'it is' : 'they are'} not fixed by that.`]
            : []),
    ];
};

// EXTERNAL MODULE: ./build/verdict/gates/completeness-gate.js
var completeness_gate = __webpack_require__(1342);
// EXTERNAL MODULE: ./build/text/and-more.js
var and_more = __webpack_require__(58978);
;// CONCATENATED MODULE: ./build/verdict/gates/image-signing-gates.js


const image_signing_gates_name = 'image-signing';
/** Not met when an image is refused where that is enforced. */
const admissionGate = { name: image_signing_gates_name, judge: ({ judgements }) => admissionOf(judgements) };
/** Undetermined when it is not known of an image whether it would be admitted, where that is enforced. */
const unverifiedGate = {
    name: image_signing_gates_name,
    judge: ({ judgements, unjudged }) => unverifiedOf(judgements, unjudged),
};
/** Warned of images that pass by an exception or in a milder mode; what is only observed is told. */
const lenienceGate = { name: image_signing_gates_name, judge: ({ judgements }) => lenienceOf(judgements) };
/** Undetermined when the change would leave image policies that can't be used: they would stop every later review. */
const newImagePolicyGate = {
    name: image_signing_gates_name,
    judge: ({ unusable }) => unusable === 0
        ? undefined
        : { status: 'undetermined', reason: `The change leaves image policies that can't be used: ${(0,counted_noun/* countOf */.p)(unusable, 'error')}.` },
};
const admissionOf = (judgements) => {
    const refused = judgements.filter(({ state, mode }) => state === 'refused' && mode === 'enforce');
    if (refused.length > 0)
        return { status: 'not-met', reason: `${(0,counted_noun/* countOf */.p)(refused.length, 'image')} would not be admitted: ${named(refused)}.` };
    const admitted = judgements.filter(({ state }) => state === 'admitted').length;
    if (judgements.length === 0)
        return { status: 'met', reason: 'The change brings in no image.' };
    return { status: 'met', reason: `${(0,counted_noun/* countOf */.p)(admitted, 'image')} of ${judgements.length} would be admitted.` };
};
const unverifiedOf = (judgements, { reasons, mode: modeOfUnseen = 'enforce' }) => {
    const open = judgements.filter(({ state, mode }) => state === 'undetermined' && mode === 'enforce');
    const words = [...(open.length > 0 ? [`${(0,counted_noun/* countOf */.p)(open.length, 'image')} could not be verified: ${named(open)}.`] : []), ...reasons];
    if (open.length > 0 || (reasons.length > 0 && modeOfUnseen === 'enforce'))
        return { status: 'undetermined', reason: words.join(' ') };
    if (reasons.length === 0)
        return { status: 'met', reason: 'Every image that is enforced could be judged.' };
    return modeOfUnseen === 'warn'
        ? { status: 'warned', reason: words.join(' ') }
        : { status: 'met', reason: `${words.join(' ')} Images are only observed.` };
};
const lenienceOf = (judgements) => {
    const notAdmitted = judgements.filter(({ state }) => state === 'refused' || state === 'undetermined');
    const warned = notAdmitted.filter(({ mode }) => mode === 'warn');
    const observed = notAdmitted.filter(({ mode }) => mode === 'observe');
    const excepted = judgements.filter(({ state }) => state === 'excepted');
    const policyWarns = judgements.filter(({ state, policies }) => state === 'admitted' && policies.some(policy => policy.state === 'warned'));
    const only = observed.length > 0 ? ` ${(0,counted_noun/* countOf */.p)(observed.length, 'image')} ${are(observed)} only observed${endOf(observed)}.` : '';
    const words = [
        ...(warned.length > 0
            ? [
                `${(0,counted_noun/* countOf */.p)(warned.length, 'image')} ${warned.length === 1 ? 'is' : 'are'} not admitted and only warned of${endOf(warned)}: ${named(warned)}.`,
            ]
            : []),
        ...(excepted.length > 0
            ? [`${(0,counted_noun/* countOf */.p)(excepted.length, 'image')} ${excepted.length === 1 ? 'passes' : 'pass'} by an exception: ${named(excepted)}.`]
            : []),
        ...(policyWarns.length > 0 ? [`Policies warn of ${(0,counted_noun/* countOf */.p)(policyWarns.length, 'image')}: ${named(policyWarns)}.`] : []),
    ];
    return words.length > 0
        ? { status: 'warned', reason: `${words.join(' ')}${only}` }
        : { status: 'met', reason: `No image passes by an exception or in a milder mode.${only}` };
};
const are = (images) => (images.length === 1 ? 'is' : 'are');
/** Images that a sentence names. */
const maxNamed = 3;
const named = (judgements) => {
    const names = [...new Set(judgements.map(({ image }) => image))];
    return (0,and_more/* andMore */.v)(names.slice(0, maxNamed), names.length);
};
/** The first day on which one of them is enforced. */
const endOf = (judgements) => {
    const [first] = judgements.flatMap(({ enforceFrom }) => enforceFrom ?? []).toSorted();
    return first === undefined ? '' : `, until that is enforced from ${first} on`;
};

;// CONCATENATED MODULE: ./build/verdict/gates/scan-gates.js


const effects = ({ counting }) => ({
    blocking: counting.filter(({ effect }) => effect === 'blocks'),
    warning: counting.filter(({ effect }) => effect === 'warns'),
});
/** `1 finding of the scan that blocks`. */
const findings = (count, blocks) => {
    const verb = blocks ? (count === 1 ? 'blocks' : 'block') : count === 1 ? 'does not block' : 'do not block';
    return `${(0,counted_noun/* countOf */.p)(count, 'finding')} of the scan that ${verb}`;
};
/** Why findings block, in full sentences. */
const blockingReason = (blocking) => {
    const own = blocking.filter(({ added }) => added).length;
    const old = blocking.length - own;
    const exploited = blocking.filter(({ finding }) => finding.knownExploited).length;
    return [
        ...(own > 0 ? [`The change adds ${findings(own, true)}.`] : []),
        ...(old > 0
            ? [`${(0,counted_noun/* countOf */.p)(old, 'finding')} of before ${old === 1 ? 'blocks' : 'block'}, too: policy asks for what is known to be exploited.`]
            : []),
        ...(exploited > 0 ? [`${(0,counted_noun/* countOf */.p)(exploited, 'of them is', 'of them are')} known to be exploited.`] : []),
    ].join(' ');
};
/** Not met when the change adds what policy does not let pass. */
const addedGate = {
    name: 'scan-added',
    judge: ({ scan }) => {
        const { delta, mode } = scan;
        if (delta.comparable === 'no')
            return undefined;
        const { blocking, warning } = effects(scan);
        if (blocking.length > 0) {
            const reason = blockingReason(blocking);
            if (mode === 'enforce')
                return { status: 'not-met', reason };
            if (mode === 'warn')
                return { status: 'warned', reason: `${reason} Policy only warns.` };
            return { status: 'met', reason: `${reason} Policy only observes.` };
        }
        if (warning.length > 0)
            return { status: mode === 'observe' ? 'met' : 'warned', reason: `The change adds ${findings(warning.length, false)}.` };
        return {
            status: 'met',
            reason: delta.added.length === 0 ? 'The change adds no finding of the scan.' : 'No finding that the change adds counts.',
        };
    },
};
const placeOf = (entry, files) => {
    if ('report' in entry)
        return `The ${entry.report}'s report ${files ? `"${files[entry.report]}" ` : ''}can't be used`;
    return 'class' in entry
        ? `"${entry.class}" can't be compared`
        : `${entry.finding.id} in "${entry.finding.package.name}" can't be compared`;
};
/** Undetermined when a report can't be read or compared: what is not known never passes, whatever `on-incomplete` says. */
const comparableGate = {
    name: 'scan-comparable',
    judge: ({ scan: { delta, mode }, files }) => {
        if (delta.comparable === 'baseline')
            return { status: 'warned', reason: 'There is no scan of the base to compare with: this scan is the baseline.' };
        const [first] = delta.notComparable;
        if (!first && delta.doubt !== undefined)
            return { status: mode === 'observe' ? 'met' : 'warned', reason: `${delta.doubt}. Give reports of one image on both sides.` };
        if (!first)
            return { status: 'met', reason: 'Both reports can be compared.' };
        const more = delta.notComparable.length - 1;
        const reason = `${placeOf(first, files)}: ${first.why}. ${first.remedy}${more > 0 ? ` So it is with ${(0,counted_noun/* countOf */.p)(more, 'more', 'more')}.` : ''}`;
        return mode === 'enforce' ? { status: 'undetermined', always: true, reason } : { status: 'warned', reason };
    },
};
/** Undetermined when results that policy asks for are missing, or are the word of somebody who is not believed. */
const resultsGate = {
    name: 'scan-results',
    judge: ({ reasons, mode, isNothingScanned = false }) => {
        if (isNothingScanned && reasons.length === 0)
            return { status: 'met', reason: 'The change touches nothing that is scanned.' };
        if (reasons.length === 0)
            return undefined;
        const reason = reasons.join(' ');
        return mode === 'enforce' ? { status: 'undetermined', always: true, reason } : { status: 'warned', reason };
    },
};
/** Images that a sentence names. */
const scan_gates_maxNamed = 5;
/** Undetermined, or a warning, when images come in that nobody has scanned. */
const coverageGate = {
    name: 'scan-coverage',
    judge: ({ unscanned, mode }) => {
        if (!unscanned || unscanned.effect === 'ignore' || unscanned.images.length === 0)
            return undefined;
        const { images, effect } = unscanned;
        const named = (0,and_more/* andMore */.v)(images.slice(0, scan_gates_maxNamed), images.length);
        const reason = `No scan is about ${(0,counted_noun/* countOf */.p)(images.length, 'image')} that the change brings in: ${named}.`;
        return effect === 'block' && mode === 'enforce' ? { status: 'undetermined', always: true, reason } : { status: 'warned', reason };
    },
};

// EXTERNAL MODULE: ./build/verdict/gates/severity-gate.js
var severity_gate = __webpack_require__(35955);
// EXTERNAL MODULE: ./build/policy/mode.js
var mode = __webpack_require__(49963);
;// CONCATENATED MODULE: ./build/verdict/gates/suppression-gate.js



/**
 * Warned when findings that the change itself brings in would count but for a suppression, or will not count once a suppression that the
 * change adds is merged: a reviewer must see that.
 */
const suppressionGate = {
    name: 'suppression',
    judge: ({ considered, policy }) => {
        const reasons = suppression_gate_reasonsOf(considered, policy);
        return reasons.length > 0
            ? { status: 'warned', reason: reasons.join(' ') }
            : { status: 'met', reason: 'No finding of this change is suppressed.' };
    },
};
const suppression_gate_reasonsOf = ({ shown, suppressed }, policy) => {
    const hidden = suppressed.filter(entry => entry.caused && (0,considered/* meets */.D)(entry.head.severity, policy.thresholds.report) && (0,mode/* modeOfFinding */.UF)(policy, entry.head).mode !== 'observe').length;
    const pending = shown.filter(entry => entry.head.pendingSuppression).length;
    return [
        ...(hidden > 0 ? [`${(0,counted_noun/* countOf */.p)(hidden, 'finding')} that the change brings in ${hidden === 1 ? 'is' : 'are'} suppressed.`] : []),
        ...(pending > 0
            ? [
                `The change adds suppressions of ${(0,counted_noun/* countOf */.p)(pending, 'finding')}: they do not count for the change itself, but once they are merged.`,
            ]
            : []),
    ];
};

;// CONCATENATED MODULE: ./build/verdict/gates.js






/** The gates of a change, in the order in which their reasons are told. A new gate is a file under `gates/` and its entry here. */
const changeGates = [severity_gate/* severityGate */.t, completeness_gate/* completenessGate */.q, comparisonGate, suppressionGate];
/** The gates of a change's images. */
const imageGates = [admissionGate, unverifiedGate, lenienceGate, newImagePolicyGate];
/** The gates of a scan of what a change builds. */
const scanGates = [addedGate, comparableGate];
/** The gates of all scans of a change together. */
const scanResultGates = [resultsGate, coverageGate];

;// CONCATENATED MODULE: ./build/verdict/decide-verdict.js

/** Decides once about a change. A finding that blocks outranks what could not be read; what could not be read outranks everything else. */
const decideVerdict = (considered, coverage, notifications, policy) => decide(changeGates, { considered, coverage, notifications, policy }, policy.onIncomplete);
/**
 * Decides whether a change's images may be used. What is not known never passes where it is enforced, whatever `on-incomplete` says;
 * `unusable` counts the errors of image policies that the change would leave behind.
 */
const decideImageVerdict = (judgements, unjudged = { reasons: [] }, unusable = 0) => decide(imageGates, { judgements, unjudged, unusable }, 'block');
/**
 * Decides about scanners' results, of which there must be one unless `gaps` says why there is none. A report that can't be read or compared never passes, whatever `on-incomplete`
 * says.
 */
const decideScanVerdict = (scans, gaps = { reasons: [], mode: 'enforce' }) => {
    const answers = scans.flatMap(({ name, scan, files }) => {
        const own = answersOf(scanGates, { scan, ...(scans.length === 1 && files && { files }) });
        return scans.length === 1 ? own : own.map(answer => ({ ...answer, reason: `${name}: ${answer.reason}` }));
    });
    const ofAll = answersOf(scanResultGates, gaps);
    const missing = { name: 'scan-comparable', status: 'undetermined', reason: 'There is no report of a scan of the head.' };
    const isMissed = scans.length === 0 && gaps.reasons.length === 0 && gaps.isNothingScanned !== true;
    return concludeAll(isMissed ? [missing] : [...answers, ...ofAll], 'block');
};
const answersOf = (gates, evidence) => gates.flatMap(({ name, judge }) => {
    const answer = judge(evidence);
    return answer ? [{ name, ...answer }] : [];
});
const decide = (gates, evidence, onIncomplete) => concludeAll(answersOf(gates, evidence), onIncomplete);
const concludeAll = (answers, onIncomplete) => {
    const conclusion = conclude(answers);
    const mayPassIncomplete = onIncomplete === 'warn' && !answers.some(({ status, always }) => status === 'undetermined' && always === true);
    return {
        conclusion,
        mayMerge: conclusion === 'incomplete' ? mayPassIncomplete : conclusion !== 'block',
        reasons: answers.map(({ name, status, reason }) => ({ gate: name, status, reason })),
    };
};
const conclude = (answers) => {
    const has = (wanted) => answers.some(({ status }) => status === wanted);
    if (has('not-met'))
        return 'block';
    if (has('undetermined'))
        return 'incomplete';
    return has('warned') ? 'warn' : 'pass';
};


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ completenessGate),
/* harmony export */   w: () => (/* binding */ completenessOf)
/* harmony export */ });
/* harmony import */ var _text_and_more_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58978);
/* harmony import */ var _counted_noun_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55408);


/** Undetermined when a changed file (or a part of one) that should have been judged was not. */
const completenessGate = {
    name: 'completeness',
    judge: ({ coverage, notifications }) => completenessOf(coverage, notifications),
};
/** Whether everything was judged that should have been. */
const completenessOf = (coverage, notifications) => {
    const reasons = [];
    const unread = coverage.entries.filter(entry => entry.status === 'not-evaluated').length;
    const partly = coverage.entries.filter(entry => entry.status === 'partly-evaluated').length;
    const crashed = notifications.filter(notification => notification.level === 'error' && notification.code === 'rule-crashed').length;
    const unrendered = coverage.entries.filter(entry => entry.status === 'not-rendered');
    const excused = coverage.entries.filter(entry => entry.status === 'excused');
    if (unread > 0)
        reasons.push(`${(0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .p)(unread, 'changed file')} could not be evaluated`);
    if (partly > 0)
        reasons.push(`${(0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .p)(partly, 'changed file')} could be evaluated only in part`);
    if (unrendered.length > 0)
        reasons.push(`${(0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .p)(unrendered.length, 'changed file')} would have to be rendered (${placesOf(unrendered)})`);
    if (!coverage.listComplete) {
        const missing = coverage.unlisted === undefined
            ? 'some changed files were'
            : `${(0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .p)(coverage.unlisted, 'changed file')} ${coverage.unlisted === 1 ? 'was' : 'were'}`;
        reasons.push(`${missing} not listed by the host`);
    }
    if (crashed > 0)
        reasons.push(`${(0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .p)(crashed, 'rule')} failed`);
    const others = notifications.filter(notification => notification.level === 'error').length - crashed;
    if (reasons.length === 0 && others > 0)
        reasons.push(`${(0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .p)(others, 'error')} stood in the way`);
    // Why whatever policy says of incomplete reviews: merged, a policy with an error would stop all of them.
    const always = notifications.some(({ code, level }) => code === 'policy-invalid' && level === 'error');
    if (reasons.length > 0)
        return { status: 'undetermined', always, reason: `The review is incomplete: ${reasons.join(', ')}.` };
    if (excused.length > 0) {
        const reason = `${evaluationOf(coverage)}; policy excuses ${excused.length} that ${excused.length === 1 ? 'is' : 'are'} not rendered (${placesOf(excused)}).`;
        return { status: 'warned', reason };
    }
    return { status: 'met', reason: `${evaluationOf(coverage)}.` };
};
/** More places are counted. */
const maxPlaces = 3;
const placesOf = (entries) => {
    const shown = entries.slice(0, maxPlaces).map(entry => `${entry.path}${'line' in entry ? `:${entry.line}` : ''}`);
    return (0,_text_and_more_js__WEBPACK_IMPORTED_MODULE_1__/* .andMore */ .v)(shown, entries.length);
};
const evaluationOf = ({ entries }) => {
    const evaluated = entries.filter(entry => entry.status === 'evaluated' || entry.status === 'rendered' || (entry.status === 'excused' && entry.kind !== undefined)).length;
    const excluded = entries.filter(entry => entry.status === 'excluded').length;
    if (evaluated === 0 && excluded === 0 && entries.every(entry => entry.status !== 'excused')) {
        return entries.some(entry => entry.status === 'removed')
            ? 'Container files were removed at most'
            : 'No changed file is a container file';
    }
    const what = evaluated === 0 ? 'No changed file was' : `${(0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .p)(evaluated, 'changed file')} ${evaluated === 1 ? 'was' : 'were'}`;
    return `${what} evaluated${excluded === 0 ? '' : `; policy excludes ${excluded}`}`;
};


/***/ }),

/***/ 35955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ blockingEntries),
/* harmony export */   t: () => (/* binding */ severityGate)
/* harmony export */ });
/* harmony import */ var _policy_mode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49963);
/* harmony import */ var _considered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86319);
/* harmony import */ var _counted_noun_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55408);



/**
 * Not met when an enforced finding that counts is at or above the `block` threshold; warned when there are others to show. What would block
 * but for its mode is told, with the day on which that ends.
 */
const severityGate = {
    name: 'severity',
    judge: ({ considered, policy }) => answerTo(considered, policy),
};
const answerTo = (considered, policy) => {
    const { shown } = considered;
    const { block } = policy.thresholds;
    const moved = shown.filter(entry => entry.state === 'moved' && !entry.caused);
    const brings = shown.length - moved.length;
    const spared = shown.filter(entry => mayBlock(entry, policy) && (0,_considered_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(entry.head.severity, block) && (0,_policy_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .modeOfFinding */ .UF)(policy, entry.head).mode === 'warn');
    const blocking = blockingEntries(considered, policy).length;
    const { observed } = considered;
    const brought = policy.scope === 'new' ? 'The change brings in' : 'There are';
    const modes = `${movedWords(moved)}${sparedWords(spared, policy)}${observedWords(observed, policy)}`;
    if (blocking > 0)
        return {
            status: 'not-met',
            reason: `${brought} ${(0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(blocking, 'finding')} of severity ${block} or higher.${modes}`,
        };
    if (shown.length > 0) {
        const limit = block === 'none' ? 'policy blocks on none' : `none of severity ${block} or higher`;
        const tail = spared.length > 0 || brings === 0 ? '' : `, ${limit}`;
        const count = brings === 0 ? 'no new finding' : (0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(brings, 'finding');
        return { status: 'warned', reason: `${brought} ${count}${tail}.${modes}` };
    }
    const none = policy.scope === 'new' ? 'The change brings in no finding' : 'There is no finding';
    return { status: 'met', reason: observed.length === 0 ? `${none}.` : `${none} that counts.${modes}` };
};
/** Enforced findings that count and are at or above the `block` threshold. */
const blockingEntries = ({ shown }, policy) => shown.filter(entry => mayBlock(entry, policy) && meetsBlock(entry, policy));
/** What was only moved blocks where policy says so, or where all that is there counts. */
const mayBlock = ({ state, caused }, policy) => state !== 'moved' || caused || policy.moved === 'block' || policy.scope !== 'new';
const meetsBlock = ({ head }, policy) => (0,_considered_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(head.severity, policy.thresholds.block) && (0,_policy_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .modeOfFinding */ .UF)(policy, head).mode === 'enforce';
const movedWords = (moved) => moved.length === 0
    ? ''
    : ` It moves ${(0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(moved.length, 'finding')} to another folder or namespace; ${moved.length === 1 ? 'it was' : 'they were'} there before.`;
const sparedWords = (spared, policy) => spared.length === 0
    ? ''
    : ` ${(0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(spared.length, 'finding')} of severity ${policy.thresholds.block} or higher only ${spared.length === 1 ? 'warns' : 'warn'} by the organization's policy${endOf(spared, policy)}.`;
const observedWords = (observed, policy) => observed.length === 0
    ? ''
    : ` ${(0,_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(observed.length, 'finding')} ${observed.length === 1 ? 'is' : 'are'} only observed${endOf(observed, policy)}.`;
/** The first day on which one of the entries is enforced. */
const endOf = (entries, policy) => {
    const [first] = entries.flatMap(entry => (0,_policy_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .modeOfFinding */ .UF)(policy, entry.head).enforceFrom ?? []).toSorted();
    return first === undefined ? '' : `, until it is enforced from ${first} on`;
};


/***/ })

};
;