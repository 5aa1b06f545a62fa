"use strict";
exports.id = 4211;
exports.ids = [4211];
exports.modules = {

/***/ 4211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgedImages: () => (/* binding */ judgedImages)
});

// EXTERNAL MODULE: ./build/policy/config-error.js
var config_error = __webpack_require__(69349);
// EXTERNAL MODULE: ./build/reports/json/scan-json.js
var scan_json = __webpack_require__(42788);
// EXTERNAL MODULE: ./build/reports/sarif/region.js
var region = __webpack_require__(14001);
// EXTERNAL MODULE: ./build/reports/signing/verify-json.js
var verify_json = __webpack_require__(72925);
;// CONCATENATED MODULE: ./build/reports/signing/change/images-json.js




/** The public, stable form of what the gate came to. */
const toJsonImages = (gated) => {
    const { verdict } = gated;
    const nothing = { verdict, judged: [], exempt: [], errors: [], notifications: [], notes: [] };
    if (gated.state === 'nothing')
        return { ...nothing, notes: [gated.reason] };
    if (gated.state === 'unusable') {
        const { problems } = gated;
        return 'problem' in problems
            ? { ...nothing, errors: [{ path: '', message: problems.problem }] }
            : {
                ...nothing,
                errors: problems.errors.map(error => ({
                    path: error.path,
                    message: `${(0,config_error/* errorPlace */.eI)(error)}: ${(0,config_error/* errorSentence */.O8)(error)}`,
                    startLine: error.line,
                })),
            };
    }
    const { review, notes } = gated;
    const placeOf = ({ path, node }) => ({
        path,
        startLine: (0,region/* regionOf */.AP)(review.files.get(path), node.range).startLine,
    });
    return {
        verdict,
        policy: review.policy,
        judged: review.images.flatMap(image => (0,verify_json/* renderVerifyJson */.K)([image.judgement]).images.map(json => ({ ...placeOf(image), change: image.change, ...json }))),
        exempt: review.exempt.map(image => ({ ...placeOf(image), image: image.node.text, reason: image.reason })),
        errors: (0,scan_json/* toJsonErrors */.rp)(review.notifications, review.files),
        notifications: (0,scan_json/* toJsonNotifications */.Oj)(review.notifications, review.files),
        notes,
    };
};

// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(69823);
// EXTERNAL MODULE: ./build/reports/place-link.js
var place_link = __webpack_require__(31429);
// EXTERNAL MODULE: ./build/findings/fingerprint.js
var fingerprint = __webpack_require__(48038);
;// CONCATENATED MODULE: ./build/reports/signing/image-fingerprints.js

/** The fingerprint of each image under a rule: of its text and its logical place, counted within its file. */
const imageFingerprints = (images, ruleId) => {
    const counts = new Map();
    return new Map(images.map(image => {
        const identity = (0,fingerprint/* identityKey */.U)(ruleId, image.node.subject, image.node.text);
        const key = `${image.path}\0${identity}`;
        const ordinal = counts.get(key) ?? 0;
        counts.set(key, ordinal + 1);
        return [image, (0,fingerprint/* fingerprint */.R)(identity, ordinal)];
    }));
};

// EXTERNAL MODULE: ./build/reports/signing/image-groups.js
var image_groups = __webpack_require__(35047);
// EXTERNAL MODULE: ./build/reports/signing/image-words.js + 1 modules
var image_words = __webpack_require__(12216);
;// CONCATENATED MODULE: ./build/reports/signing/image-sarif.js



/** The rule of refused images in SARIF logs. No rule of the engine: the signing gate judges, by facts that rules never have. */
const unverifiedImageRule = 'image-signing/unverified-image';
const rule = {
    title: 'Image is not signed as the policy asks',
    rationale: 'Who can put an image into a registry decides what runs. A signature by someone whom the organization trusts proves that the image is the one that was built and released; without it, a stolen credential or a moved tag is enough to run other code.',
    remediation: 'Use an image that is signed as the policy asks, have this one signed, or ask the owners of the policy for an exception that ends.',
    severity: 'high',
    confidence: 'high',
    references: ['https://cwe.mitre.org/data/definitions/347.html'],
};
const severities = { enforce: 'high', warn: 'medium', observe: 'low' };
const notificationLevels = { enforce: 'error', warn: 'warning', observe: 'note' };
const baselineStates = { introduced: 'new', changed: 'updated', unchanged: 'unchanged' };
/**
 * A log's input with the images of the same change: refused ones are results, since they are judged; undetermined ones are notifications,
 * since they are not, so that no alert opens and closes with a registry's health. `open` leaves out what code scanning must not open an
 * alert for: observed and excepted images.
 */
const withImageResults = (input, review, extent) => {
    const refused = (0,image_groups/* bySeverity */.Np)(review.images).filter(({ judgement: { state, mode } }) => extent === 'all' ? state === 'refused' || state === 'excepted' : state === 'refused' && mode !== 'observe');
    const fingerprints = imageFingerprints(review.images, unverifiedImageRule);
    const undetermined = review.images.filter(({ judgement }) => judgement.state === 'undetermined');
    const findings = refused.map((image) => ({ finding: toFinding(image, fingerprints.get(image) ?? ''), baselineState: baselineStates[image.change] }));
    return {
        ...input,
        findings: [...findings, ...input.findings],
        notifications: [...input.notifications, ...review.notifications, ...undetermined.map(toNotification)],
        files: new Map([...review.files, ...input.files]),
        rules: new Map([...input.rules, [unverifiedImageRule, rule]]),
        complete: input.complete &&
            review.verdict.conclusion !== 'incomplete' &&
            review.verdict.reasons.every(({ status }) => status !== 'undetermined'),
    };
};
const messageOf = ({ node, judgement }) => {
    const step = (0,image_words/* nextStepOf */.Vt)(judgement);
    return `"${node.text}": ${judgement.reason}${step === undefined ? '' : ` ${step}`}`;
};
const toFinding = (image, ownFingerprint) => {
    const { path, node, judgement } = image;
    const { exception } = judgement;
    return {
        ruleId: unverifiedImageRule,
        messageId: judgement.state,
        message: messageOf(image),
        severity: severities[judgement.mode],
        confidence: 'high',
        location: { path, range: node.range, subject: node.subject },
        scope: node.scope,
        related: [],
        fingerprint: ownFingerprint,
        ...(exception && {
            suppression: { by: 'policy', reason: exception.reason, ...(exception.until !== undefined && { until: exception.until }) },
        }),
    };
};
const toNotification = (image) => ({
    code: 'image-undetermined',
    level: notificationLevels[image.judgement.mode],
    path: image.path,
    range: image.node.range,
    message: messageOf(image),
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/reports/comments/comment-markers.js

/** Stands for a path in marks, so that text of a pull request never comes near them: 8 hexadecimal digits of its SHA-256. */
const comment_markers_pathHashOf = (path) => (0,external_node_crypto_.hash)('sha256', path, 'hex').slice(0, 8);
/** The fingerprint and its file: equal texts in two files have equal fingerprints, but are two findings to speak of. */
const comment_markers_markOf = ({ fingerprint, location }) => `${fingerprint} ${comment_markers_pathHashOf(location.path)}`;
/**
 * The hidden first line of a review comment of ours. Why one at the start beside those at the end: all workflows of a repository write as
 * one bot, and another one's comment may end in text of the pull request, in which somebody has put our marks.
 */
const commentOpener = '<!-- tidewaiter -->\n';
/** The hidden line that tells of a finding. */
const comment_markers_commentMarker = (finding) => `<!-- tidewaiter:${finding.ruleId}:${comment_markers_markOf(finding)} -->`;
/** The hidden lines of marks that were read. */
const commentMarkers = (marks) => marks.map(({ ruleId, mark }) => `<!-- tidewaiter:${ruleId}:${mark} -->`).join('\n');
/** The last line of a comment whose findings are gone. */
const fixedMarker = '<!-- tidewaiter:fixed -->';
const markerLine = /^<!-- tidewaiter:([a-z-]{1,40}\/[a-z0-9-]{1,80}):((v1:[0-9a-f]{32}) ([0-9a-f]{8})) -->$/u;
const readMark = (line) => {
    const [, ruleId, mark, fingerprint, pathHash] = markerLine.exec(line) ?? [];
    return ruleId !== undefined && mark !== undefined && fingerprint !== undefined && pathHash !== undefined
        ? { ruleId, mark, fingerprint, pathHash }
        : undefined;
};
/** A comment of ours: its text, and the lines of markers after it. */
const comment_markers_commentBody = (text, markers) => `${commentOpener}${text}\n\n${markers}`;
/** Characters of a comment beside its text and its markers. */
const comment_markers_commentFrame = comment_markers_commentBody('', '').length;
/**
 * Only the markers at the end of a comment count that begins as ours do, since text of the pull request may stand before them. Any other
 * comment has none.
 */
const comment_markers_readComment = (body) => {
    const lines = body.trimEnd().split(/\r?\n/u);
    if (`${lines.shift()}\n` !== commentOpener)
        return { text: body.trimEnd(), marks: [], fixed: false };
    const fixed = lines.at(-1) === fixedMarker;
    if (fixed)
        lines.pop();
    const marks = lines.map(readMark);
    const end = marks.lastIndexOf(undefined) + 1;
    return { text: lines.slice(0, end).join('\n').trimEnd(), marks: marks.slice(end).filter(mark => mark !== undefined), fixed };
};

;// CONCATENATED MODULE: ./build/reports/comments/fixed-comment.js


/** Digits of a commit id by which GitHub links it. */
const shownDigits = 7;
/** A suggestion in a comment that counts no more must offer no button. */
const withoutSuggestions = (text) => text.replaceAll(/^(`{3,})suggestion$/gmu, '$1');
/**
 * The text that a comment gets once all of its findings are gone with the commit `head`: what it said is folded away, and its markers stay.
 * Where there is no room for both, what it said is dropped.
 */
const renderFixedComment = (body, head) => {
    const { text, marks } = comment_markers_readComment(body);
    const markers = `${commentMarkers(marks)}\n${fixedMarker}`;
    const said = `**Fixed** in ${head.slice(0, shownDigits)}.`;
    const folded = comment_markers_commentBody(`${said}\n\n<details><summary>What it was</summary>\n\n${withoutSuggestions(text)}\n\n</details>`, markers);
    return folded.length <= limits/* maxCommentLength */.yd ? folded : comment_markers_commentBody(said, markers);
};

// EXTERNAL MODULE: ./build/changes/file-line-map.js
var file_line_map = __webpack_require__(88313);
// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/reports/words/group-words.js
var group_words = __webpack_require__(75058);
// EXTERNAL MODULE: ./build/reports/group-parts.js
var group_parts = __webpack_require__(34991);
// EXTERNAL MODULE: ./build/reports/resource.js
var resource = __webpack_require__(40563);
// EXTERNAL MODULE: ./build/reports/rule-page-address.js
var rule_page_address = __webpack_require__(22360);
// EXTERNAL MODULE: ./build/reports/words/entry-words.js
var entry_words = __webpack_require__(29941);
// EXTERNAL MODULE: ./build/reports/words/severity-words.js
var severity_words = __webpack_require__(14218);
;// CONCATENATED MODULE: ./build/reports/comments/comment-text.js











/** The visible part of a comment. Each piece of it is bounded, so that there is always room for markers. */
const comment_text_commentText = (groups, fix, result) => {
    const [group, ...others] = groups;
    const parts = [
        ...(isJoined(group) ? joinedText(group, result) : singleText(group, result)),
        ...(others.length > 0 ? [rollUp(others, result)] : []),
        ...(fix === undefined ? adviceText(group) : [...adviceText(group), fix]),
    ];
    return parts.join('\n\n');
};
const singleText = (group, result) => {
    const [entry] = group.members;
    const { head } = entry;
    const meta = result.rules.get(head.ruleId);
    const subject = describeSubject(head.location.subject);
    return [
        `**${severityWords(head.severity)}: ${markdownText(meta?.title ?? head.ruleId)}** ([${head.ruleId}](${rulePageAddress(head.ruleId, result.version)}))`,
        `${messageMarkdown(shorten(head.message, maxShownMessage))}${subject === '' ? '' : ` (${codeSpan(shorten(subject, maxShownText))})`}`,
        // Why only then: a comment that stands elsewhere, at a cause, has to say where.
        ...(entry.inDiff ? [] : [`It stands at ${placeLink(entry, result)}.`]),
        ...wayText(head, result),
        ...entryMarkdown(entry, result.policy, markdownQuoting),
        ...olderText(group),
        ...(meta ? [`**Why.** ${meta.rationale}`, `**What to do.** ${meta.remediation}`] : []),
    ];
};
/** The places that belong to a finding, in their order, each with what is so there. */
const wayText = ({ related }, result) => {
    const steps = related.slice(0, maxShownPlaces).map(({ path, range, note }, index) => {
        const line = regionOf(result.files.get(path), range).startLine;
        const place = linked(codeSpan(`${shownPath(path)}:${line}`), lineAddress(textsAt(result), path, line));
        return `${index + 1}. ${place} ${messageMarkdown(shorten(note, maxShownMessage))}`;
    });
    const more = related.length - steps.length;
    return steps.length === 0 ? [] : [[...steps, ...(more > 0 ? [`${steps.length + 1}. and ${more} more`] : [])].join('\n')];
};
const olderText = ({ older }) => older.length === 0
    ? []
    : [`Beside it ${older.length === 1 ? 'is' : 'are'} ${olderWords(older.length)}, which this change did not cause.`];
/** Rules of a group, and places of each, that its comment names. */
const maxParts = 12;
const maxPlaces = 6;
/** All that is missing at one owner: a line for each rule, the causes that all share, and the reasons folded. */
const joinedText = (group, result) => {
    const { family, members } = group;
    const all = partsOf(group, ({ head }) => head);
    const parts = all.slice(0, maxParts);
    const owner = ownerName(group);
    const lines = parts.map(part => `- ${partLine(part, result, markdownQuoting.text, maxPlaces)}`);
    const more = all.length - parts.length;
    const shared = sharedSentences(members, entry => entryMarkdown(entry, result.policy, markdownQuoting));
    const reasons = parts.flatMap(({ ruleId }) => {
        const meta = result.rules.get(ruleId);
        return meta ? [`**${markdownText(meta.title)}.** ${meta.rationale} ${meta.remediation}`] : [];
    });
    return [
        `**${severityWords(group.severity)}: ${family ? familyTitles[family] : ''}** ([${family}](${familyPageAddress(result.version)}))`,
        `${owner === '' ? codeSpan(shownPath(group.owner.path)) : codeSpan(shorten(owner, maxShownText))} has ${gapWords(members.length)}:`,
        [...lines, ...(more > 0 ? [`- and ${countOf(more, 'more rule')}`] : [])].join('\n'),
        ...shared,
        ...olderText(group),
        `<details><summary>Why, and what to do</summary>\n\n${reasons.join('\n\n')}\n\n</details>`,
    ];
};
const shownPath = (path) => shorten(plainLine(path), maxShownText);
const placeLink = (entry, result) => linkedPlace(entry, result, (line, path) => codeSpan(`${shownPath(path)}:${line}`));
const maxListedPlaces = 30;
const rollUp = (others, result) => {
    const places = others.slice(0, maxListedPlaces).map(group => {
        const owner = isJoined(group) ? ownerName(group) : '';
        const what = isJoined(group) ? `: ${gapWords(group.members.length)}` : '';
        const name = owner === '' ? '' : `${codeSpan(shorten(owner, maxShownText))} at `;
        return `- ${name}${placeLink(group.members[0], result)}${what}`;
    });
    const more = others.length - places.length;
    return [`The same at ${others.length} more places:`, ...places, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
};
const maxAdvices = 3;
/** What to do where an edit would break what runs there; of a group, in the words of a few of its members. */
const adviceText = ({ members }) => [...new Set(members.flatMap(({ head: { advice } }) => advice ?? []))]
    .slice(0, maxAdvices)
    .map(advice => `**Here.** ${messageMarkdown(advice)}`);
/** What is said of a fix, with the block that suggests it where there is one. */
const comment_text_fixText = ({ title, safety, elsewhere = [], ...fix }, block, group, carrier) => {
    const warning = safety === 'unsafe' ? ' Look at it before you apply it: it changes how the container runs or builds.' : '';
    const shown = messageMarkdown(shorten(title, maxShownMessage));
    // Why not here: of two suggestions for one line, the one that is applied outdates the other.
    if (carrier) {
        const contains = group.members.every(({ head: { jointFix } }) => jointFix === carrier.fix);
        const tail = contains ? 'contains it' : 'changes the same lines; apply that first';
        return `**Fix.** ${shown}. The suggestion in the comment on ${codeSpan(carrier.name)} ${tail}.`;
    }
    const all = group.members.length;
    const isMended = ({ head }) => [head.familyFix, head.jointFix, head.fix].some(own => own !== undefined && own.edits === fix.edits);
    const mends = group.members.filter(isMended).length;
    const share = all === 1 || mends === all ? '' : ` It mends ${mends} of the ${all}.`;
    const others = elsewhere.length > 0 ? ` It also writes in ${elsewhere.map(({ path }) => codeSpan(shownPath(path))).join(', ')}.` : '';
    const text = `**Fix.** ${shown}.${share}${others}${warning}`;
    return block === undefined ? text : `${text}\n\n${block}`;
};

// EXTERNAL MODULE: ./build/reports/comments/suggestion.js
var comments_suggestion = __webpack_require__(31972);
;// CONCATENATED MODULE: ./build/reports/comments/review-comments.js









/**
 * One comment for each group whose lines, or those of a cause, lie in a diff hunk, worst first. A suggestion block is there only for a
 * proven fix whose lines lie in one hunk. Findings whose marks are `known` have a comment of an earlier run: they take part in the limits
 * and are not said again, whether that comment spoke of them alone or of a group.
 */
const review_comments_renderReviewComments = (result, known = new Set(), form = 'full') => {
    const maps = lineMaps(result);
    const { told, omitted } = placeGroups(result, maps);
    const carriers = new Carriers();
    const payload = [];
    const leaveOut = (entries, reason) => {
        for (const { head } of entries)
            omitted.push({ finding: head, reason });
    };
    for (const [index, same] of groupByName(told).entries()) {
        leaveOut(same.flatMap(({ members }) => members.filter(isIn(known))), 'said-before');
        const [first, ...others] = same.flatMap(group => withoutKnown(group, known));
        if (!first)
            continue;
        if (index >= maxReviewComments) {
            leaveOut([first, ...others].flatMap(({ members }) => members), 'over-limit');
            continue;
        }
        const carrier = carriers.of(first);
        const place = (carrier ? undefined : suggestedPlace(first, result, maps, form)) ?? first.place;
        payload.push(renderComment([first, ...others], place, result, form, carrier));
        if (!carrier)
            carriers.add(first, place);
        leaveOut([...first.members.slice(1), ...others.flatMap(({ members }) => members)], 'rolled-up');
    }
    return { payload, omitted };
};
const isIn = (known) => ({ head }) => known.has(markOf(head));
/** The group with what no earlier comment speaks of; none when there is nothing left to tell. */
const withoutKnown = (group, known) => {
    const [first, ...others] = group.members.filter(entry => !isIn(known)(entry));
    if (!first)
        return [];
    const isWhole = others.length + 1 === group.members.length;
    const place = [first, ...others].map(entry => group.places.get(entry)).find(candidate => candidate !== undefined) ?? group.place;
    return [isWhole ? group : { ...group, severity: first.head.severity, members: [first, ...others], place, isWhole }];
};
/** Comments that offer fixes which change the lines of others. */
class Carriers {
    #byFix = new Map();
    /** The comment whose suggestion changes the lines that the fix of one of the members changes. */
    of({ members }) {
        return members.map(({ head: { jointFix } }) => jointFix && this.#byFix.get(jointFix)).find(carrier => carrier !== undefined);
    }
    add(group, { block, fix }) {
        if (block === undefined || fix === undefined)
            return;
        const name = isJoined(group) ? (group.family ?? '') : group.members[0].head.ruleId;
        for (const { head } of group.members)
            if (head.jointFix && !this.#byFix.has(head.jointFix))
                this.#byFix.set(head.jointFix, { name, fix });
    }
}
/** Where comments on groups can stand, and which findings have no such place or ask for no comment. */
const placeGroups = (result, maps) => {
    const told = [];
    const omitted = [];
    for (const group of groupsOf(result)) {
        const unasked = new Map(group.members.map(entry => [entry, whyNoComment(entry, result.policy)]));
        const places = new Map(group.members.flatMap(entry => {
            const place = unasked.get(entry) === undefined ? commentPlace(entry, result, maps) : undefined;
            return place ? [[entry, place]] : [];
        }));
        const [place] = places.values();
        // Why with what asks for no comment of its own: it is mended by the same edit, and takes one line.
        const isToldHere = (entry) => place !== undefined && unasked.get(entry) !== 'only-moved';
        const [first, ...others] = group.members.filter(isToldHere);
        if (first && place)
            told.push({ ...group, members: [first, ...others], place, places, isWhole: true });
        for (const entry of group.members)
            if (!isToldHere(entry))
                omitted.push({ finding: entry.head, reason: unasked.get(entry) ?? 'not-in-diff' });
    }
    return { told, omitted };
};
/** Why nobody asks for a comment on a finding; undefined when policy does. What only moved is told in the summary, unless it blocks. */
const whyNoComment = ({ head, state, caused }, { thresholds, moved }) => {
    if (!meets(head.severity, thresholds.comment))
        return 'below-threshold';
    return state === 'moved' && !caused && moved !== 'block' ? 'only-moved' : undefined;
};
/** How the lines of each changed file whose diff or text is known relate to its base. */
const lineMaps = ({ changes, files, baseFiles, }) => new Map(changes.files
    .filter(file => file.hunks !== undefined || files.has(file.path) || (file.status === 'removed' && baseFiles.has(file.path)))
    .map(file => [file.path, (0,file_line_map/* lineMapOf */.w)(file, changes, { baseFiles, headFiles: files })]));
/** Groups for each comment: one, or all of a family or rule that has too many. In the order of the worst. */
const groupByName = (groups) => {
    const nameOf = ({ family, members: [first] }) => family ?? first.head.ruleId;
    const byName = Map.groupBy(groups, nameOf);
    return groups.flatMap(group => {
        const same = byName.get(nameOf(group)) ?? [];
        if (same.length <= maxCommentsPerRule)
            return [[group]];
        return same[0] === group ? [same] : [];
    });
};
/** Where the suggestion of a group's fix stands, which a comment has to stand on as well: the edit for all members first. */
const suggestedPlace = (group, { files }, maps, form) => {
    if (form !== 'full')
        return undefined;
    const whole = group.isWhole && isJoined(group) ? [fixOf(group)?.fix] : [];
    for (const { head } of group.members) {
        const { path } = head.location;
        for (const fix of [...whole, head.jointFix, head.fix]) {
            const suggestion = fix && offeredSuggestion(files.get(path), fix, maps.get(path));
            if (suggestion)
                return { path, lines: suggestion.lines, side: 'RIGHT', block: suggestion.block, fix };
        }
        // Why no further: what is suggested is a fix of the worst finding, or of all.
        if (head.fix)
            return undefined;
    }
    return undefined;
};
/** `carrier`: the comment whose suggestion changes the lines that this one's would change. */
const renderComment = (groups, place, result, form, carrier) => {
    const { from, to } = place.lines;
    const [group] = groups;
    const fix = place.fix ?? (group.isWhole ? fixOf(group)?.fix : group.members[0].head.fix);
    const text = commentText(groups, fix && fixText(fix, place.block, group, carrier), result);
    const marked = markable(groups.flatMap(({ members }) => members), maxCommentLength - commentFrame - text.length);
    return {
        path: place.path,
        line: to - 1,
        ...(from < to - 1 && form === 'full' && { startLine: from }),
        side: place.side,
        body: commentBody(text, marked.map(commentMarker).join('\n')),
        fingerprints: marked.map(markOf),
    };
};
/** The first findings, as many as have room for their markers, each on a line after a line break. */
const markable = (entries, room) => {
    const marked = [];
    let left = room - 1;
    for (const { head } of entries) {
        left -= commentMarker(head).length + 1;
        if (left < 0)
            break;
        marked.push(head);
    }
    return marked;
};

;// CONCATENATED MODULE: ./build/reports/comments/review-comment-plan.js




/** A comment that the commit `head` settles; `mayResolve`: whoever publishes may resolve any thread. */
const fixedComment = (thread, head, mayResolve) => ({
    thread,
    body: renderFixedComment(thread.body, head),
    resolve: (mayResolve || thread.viewerCanResolve) && !thread.isResolved,
});
/** What a comment of ours speaks of, in a state. */
const commentRecords = ({ thread, marks }, state) => marks.map(({ fingerprint, ruleId }) => ({ fingerprint, ruleId, commentId: thread.commentId, state }));
/** Nothing is to be written, and nothing is there. */
const emptyPlan = {
    post: [],
    plain: [],
    omitted: [],
    markFixed: [],
    postponed: 0,
    commented: new Set(),
    records: [],
    withdrawnGone: new Set(),
};
/**
 * Decides what to write, given the threads that are there.
 *
 * What an open comment of ours says is not said again, whatever became of its thread: people who resolve it have decided. A comment is
 * marked as fixed when every finding in it is gone from files that were read in full; one that people answered stays as it is. A finding
 * that comes back after its comment was marked is said again. What was said in a comment that is gone by now was taken away by people, and
 * is not said again either; the check has it.
 */
const planReviewComments = (result, threads, { mayResolve = false, withdrawn = new Set() } = {}) => {
    const own = threads
        .filter(thread => thread.isOurs)
        .map(thread => ({ thread, ...readComment(thread.body) }))
        .filter(({ marks }) => marks.length > 0);
    const open = own.filter(({ fixed }) => !fixed);
    const openMarks = open.flatMap(({ marks }) => marks);
    const present = new Set(result.delta.entries.flatMap(({ head }) => (head ? [markOf(head)] : [])));
    const moved = followMoves(openMarks, present, result);
    const said = new Set([...openMarks.map(({ mark }) => mark), ...moved.values()]);
    const known = new Set([...said, ...[...present].filter(mark => withdrawn.has(fingerprintOf(mark)))]);
    const isGone = goneIn(result, present);
    const over = open.filter(({ marks }) => marks.every(mark => !moved.has(mark.mark) && isGone(mark)));
    const toMark = over.filter(({ thread }) => !thread.hasReplies);
    const marked = toMark.slice(0, maxFixedCommentsPerRun);
    const { payload, omitted } = renderReviewComments(result, known);
    const [fixedNow, gone] = [new Set(marked), new Set(over)];
    const stateOf = (comment) => {
        if (comment.fixed || fixedNow.has(comment))
            return 'fixed';
        return gone.has(comment) && comment.thread.hasReplies ? 'kept' : 'open';
    };
    return {
        post: payload,
        plain: payload.length === 0 ? [] : renderReviewComments(result, known, 'plain').payload,
        omitted,
        markFixed: marked.map(({ thread }) => fixedComment(thread, result.changes.head, mayResolve)),
        postponed: toMark.length - marked.length,
        commented: new Set([...said].filter(mark => present.has(mark))),
        records: own.flatMap(comment => commentRecords(comment, stateOf(comment))),
        withdrawnGone: withdrawn.difference(new Set([...present].map(fingerprintOf))),
    };
};
/**
 * Two plans for one review: what the first has to say comes first, and what is beyond the comments of one review is for a later run. Both
 * forms of a plan's comments are in the same order.
 */
const joinPlans = (first, second) => {
    const room = Math.max(0, maxReviewComments - first.post.length);
    const marks = [...first.markFixed, ...second.markFixed];
    return {
        post: [...first.post, ...second.post.slice(0, room)],
        plain: [...first.plain, ...second.plain.slice(0, room)],
        omitted: [...first.omitted, ...second.omitted],
        markFixed: marks.slice(0, maxFixedCommentsPerRun),
        postponed: first.postponed + second.postponed + Math.max(0, marks.length - maxFixedCommentsPerRun),
        commented: new Set([...first.commented, ...second.commented]),
        records: [...first.records, ...second.records],
        withdrawnGone: first.withdrawnGone.union(second.withdrawnGone),
    };
};
const fingerprintOf = (mark) => mark.split(' ', 1)[0] ?? '';
/** The status of each changed file, by the hash of its path. */
const statusesOf = ({ coverage }) => new Map(coverage.entries.map(({ path, status }) => [pathHashOf(path), status]));
/**
 * Old marks to new ones of findings whose file has another name by now: the same finding, at a path that no comment speaks of, while the
 * old path is not there any more.
 */
const followMoves = (marks, present, result) => {
    const statuses = statusesOf(result);
    const said = new Set(marks.map(({ mark }) => mark));
    const unsaid = Map.groupBy([...present].filter(mark => !said.has(mark)), fingerprintOf);
    const moved = new Map();
    for (const { mark, fingerprint, pathHash } of marks) {
        const isThere = present.has(mark) || (statuses.get(pathHash) ?? 'removed') !== 'removed';
        const target = isThere || moved.has(mark) ? undefined : unsaid.get(fingerprint)?.shift();
        if (target !== undefined)
            moved.set(mark, target);
    }
    return moved;
};
/** Tells findings that are gone from those that this review could not, or was not to, look for. */
const goneIn = (result, present) => {
    const statuses = statusesOf(result);
    const crashed = new Set(result.notifications.filter(({ code }) => code === 'rule-crashed').map(({ ruleId }) => ruleId));
    return ({ mark, ruleId, pathHash }) => {
        if (present.has(mark) || crashed.has(ruleId) || !result.rules.has(ruleId))
            return false;
        const status = statuses.get(pathHash);
        // A file that the change does not touch any more holds nothing of the change.
        if (status === undefined)
            return result.coverage.listComplete;
        return status !== 'not-evaluated' && status !== 'partly-evaluated' && status !== 'excluded';
    };
};

;// CONCATENATED MODULE: ./build/reports/comments/suggestion-offer.js

/** The comment with a suggestion, and the one without. `text` is Markdown; `marked` tells it from other comments. */
const suggestionOffer = (marked, text, { lines, block }) => {
    const mark = comment_markers_markOf(marked);
    const last = lines.to - 1;
    const base = { path: marked.location.path, line: last, side: 'RIGHT', fingerprints: [mark] };
    return {
        mark,
        full: {
            ...base,
            ...(lines.from < last && { startLine: lines.from }),
            body: comment_markers_commentBody(`${text}\n\n${block}`, comment_markers_commentMarker(marked)),
        },
        plain: { ...base, body: comment_markers_commentBody(text, comment_markers_commentMarker(marked)) },
    };
};

// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/reports/signing/signature-words.js
var signature_words = __webpack_require__(8509);
;// CONCATENATED MODULE: ./build/reports/signing/image-markdown.js




/** What a cell or a line lists before it counts. */
const maxListed = 3;
/** A sentence of ours or of others; values in quotes become code. */
const sentenceMarkdown = (text) => (0,reports_escape/* messageMarkdown */.zv)((0,reports_escape/* shorten */.ml)(text, limits/* maxShownMessage */.XZ));
/** A value in a cell of a table. */
const cell = (text) => (0,reports_escape/* codeCell */.MZ)((0,reports_escape/* shorten */.ml)((0,signature_words/* shortDigests */.sY)(text), limits/* maxShownText */.LD));
/** The first items of a cell, and how many more there are. */
const cellList = (items) => {
    const more = items.length - maxListed;
    return [...items.slice(0, maxListed), ...(more > 0 ? [`and ${(0,counted_noun/* countOf */.p)(more, 'more', 'more')}`] : [])].join('<br>');
};
/** Where an image is named. */
const placesMarkdown = (places) => {
    const more = places.length - maxListed;
    return `${places.slice(0, maxListed).map(reports_escape/* codeSpan */.SS).join(', ')}${more > 0 ? ` and ${(0,counted_noun/* countOf */.p)(more, 'more place')}` : ''}`;
};
/** An image or another short value of somebody else's as code. */
const valueMarkdown = (text) => (0,reports_escape/* codeSpan */.SS)((0,reports_escape/* shorten */.ml)(text, limits/* maxShownText */.LD));

;// CONCATENATED MODULE: ./build/reports/signing/pin-comments.js









/** By this id comments are known that offer to pin an image. No rule of the engine, so that a review's own plan leaves them alone. */
const movableTagRule = 'image-signing/movable-tag';
/** Offers of one pull request. More of them would bury what has to change; the pins are all in the check run. */
const maxPinComments = 10;
/**
 * Comments that offer to pin the digest that was verified, as suggestions: of the same form as those for findings, and carried out in the
 * same way. An offer is made once, whatever became of it; it is marked as fixed when the place does not name the image in that way any
 * more, in a file that was read in full, and nobody answered.
 */
const planPinComments = (review, change, threads, { mayResolve = false } = {}) => {
    const own = threads
        .filter(({ isOurs }) => isOurs)
        .map(thread => {
        const { marks, fixed } = comment_markers_readComment(thread.body);
        return { thread, fixed, marks: marks.filter(({ ruleId }) => ruleId === movableTagRule) };
    })
        .filter(({ marks }) => marks.length > 0);
    const open = own.filter(({ fixed }) => !fixed);
    const known = new Set(open.flatMap(({ marks }) => marks.map(({ mark }) => mark)));
    const fingerprints = imageFingerprints(review.images, movableTagRule);
    const present = new Set([...fingerprints].map(([{ path }, fingerprint]) => comment_markers_markOf({ fingerprint, location: { path } })));
    const isGone = pin_comments_goneIn(review, present);
    const over = open.filter(({ thread, marks }) => !thread.hasReplies && marks.every(isGone));
    const marked = over.slice(0, limits/* maxFixedCommentsPerRun */.TS);
    const fixedNow = new Set(marked);
    const offers = offersOf(review, change, fingerprints).filter(({ mark }) => !known.has(mark));
    const post = offers.slice(0, Math.max(0, maxPinComments - open.length));
    const stateOf = (comment) => {
        if (comment.fixed || fixedNow.has(comment))
            return 'fixed';
        return comment.thread.hasReplies && comment.marks.every(isGone) ? 'kept' : 'open';
    };
    return {
        post: post.map(({ full }) => full),
        plain: post.map(({ plain }) => plain),
        omitted: [],
        markFixed: marked.map(({ thread }) => fixedComment(thread, change.changes.head, mayResolve)),
        postponed: over.length - marked.length,
        commented: new Set([...known].filter(mark => present.has(mark))),
        records: own.flatMap(comment => commentRecords(comment, stateOf(comment))),
        withdrawnGone: new Set(),
    };
};
/** Tells places that do not name the image any more from those that this review could not look at. */
const pin_comments_goneIn = ({ coverage }, present) => {
    const statuses = new Map(coverage.entries.map(({ path, status }) => [comment_markers_pathHashOf(path), status]));
    return ({ mark, pathHash }) => {
        if (present.has(mark))
            return false;
        const status = statuses.get(pathHash);
        if (status === undefined)
            return coverage.listComplete;
        return status !== 'not-evaluated' && status !== 'partly-evaluated' && status !== 'excluded';
    };
};
const offersOf = (review, { changes, baseFiles }, fingerprints) => {
    const maps = lineMaps({ changes, baseFiles, files: review.files });
    return review.images.flatMap(image => {
        const { path, pin, change, judgement } = image;
        if (!pin || change === 'unchanged' || judgement.state !== 'admitted' || judgement.digest === undefined)
            return [];
        const suggestion = (0,comments_suggestion/* offeredSuggestion */.UZ)(review.files.get(path), pin, maps.get(path));
        if (!suggestion)
            return [];
        const marked = { ruleId: movableTagRule, fingerprint: fingerprints.get(image) ?? '', location: { path } };
        return [suggestionOffer(marked, pin_comments_commentText(image), suggestion)];
    });
};
const pin_comments_commentText = ({ node, judgement: { digest, signatures }, pin }) => {
    const [signer] = (0,signature_words/* signersOf */.Re)(signatures);
    const by = signer ? `, signed by ${valueMarkdown(signer.subject)}` : '';
    return [
        '**This image was verified, but its tag can move**',
        `${valueMarkdown(node.text)} is ${valueMarkdown(digest ?? '')} now${by}. A tag can be moved to other content after this check; a digest can't.`,
        `**Fix.** ${sentenceMarkdown(pin?.title ?? '')}.`,
    ].join('\n\n');
};

// EXTERNAL MODULE: ./build/reports/check-run/annotation-room.js
var annotation_room = __webpack_require__(93191);
// EXTERNAL MODULE: ./build/reports/check-run/annotations.js
var annotations = __webpack_require__(37130);
;// CONCATENATED MODULE: ./build/reports/signing/signing-annotations.js




const levels = { failure: 'error', warning: 'warning', notice: 'notice' };
/** Images that need attention, the most severe first. */
const imagesToAnnotate = ({ images }) => (0,image_groups/* bySeverity */.Np)(images.filter(image => (0,image_words/* attentionOf */.SC)(image) !== undefined));
/** An image at its line: why, what it means for the change, and what to do. */
const annotateImage = (image, review) => {
    const step = (0,image_words/* nextStepOf */.Vt)(image.judgement);
    const signer = (0,image_words/* signerSentence */.AM)(image) ?? '';
    // Why no reason where the image simply passes: nothing is wrong, and only its signer is news.
    const sentences = (0,image_words/* statusOf */.c2)(image.judgement) === 'met' ? [] : (0,image_words/* sentencesOf */.cj)(image.judgement);
    const lines = [image.node.text, ...sentences, signer, step === undefined ? '' : `What to do: ${step}`];
    return (0,annotations/* annotate */.fz)({
        level: levels[(0,image_words/* attentionOf */.SC)(image) ?? 'notice'],
        title: (0,image_words/* headingOf */.Wm)(image),
        path: image.path,
        range: image.node.range,
        lines,
    }, review);
};
/**
 * Workflow-command annotations of the images, the most severe first, and of what could not be read. At most `limit` of a level, since
 * GitHub shows ten of a step; where some are left out, the last of the level says how many more there are.
 */
const renderSigningAnnotations = (review, limit) => {
    const shown = new Set();
    const payload = renderLevels([sourceOf(review, image => shown.add(image))], limit);
    return { payload, omitted: imagesToAnnotate(review).filter(image => !shown.has(image)) };
};
/** The same annotations, to share GitHub's limit with those of another kind. */
const annotationsOfImages = (review) => sourceOf(review);
const sourceOf = (review, onShown) => {
    const problems = review.notifications.filter(({ level }) => level === 'error').map(problem => (0,annotations/* annotateProblem */.q8)(problem, review));
    const images = imagesToAnnotate(review).map(image => ({ image, annotation: annotateImage(image, review) }));
    return (level, room) => {
        const own = images.filter(({ annotation }) => annotation.level === level);
        const failures = level === 'error' ? problems : [];
        const [roomForOwn = 0, roomForFailures = 0] = (0,annotation_room/* shareRoom */.n)([own.length, failures.length], room);
        const shown = own.slice(0, roomForOwn);
        for (const { image } of shown)
            onShown?.(image);
        return {
            shown: [...shown.map(({ annotation }) => annotation), ...failures.slice(0, roomForFailures)],
            lost: own.length - roomForOwn + failures.length - roomForFailures,
        };
    };
};

;// CONCATENATED MODULE: ./build/reports/budgeted-markdown.js

/** Room for a section's line about what did not fit, in bytes. */
const noteLength = 100;
/** What the items of a section are certain to have. */
const reserved = ({ items, reserve = 0 }) => reserve === 0
    ? 0
    : Math.min(reserve, items.reduce((sum, { markdown }) => sum + byteLength(markdown), 0));
/** Bytes of UTF-8 are what GitHub counts for a summary; a limit in characters is never smaller than the same number of bytes. */
const byteLength = (text) => Buffer.byteLength(text, 'utf8');
/**
 * Markdown of at most `budget` bytes: head, sections and foot. The room is given to the items section by section; what does not fit is
 * counted in its place, and its findings are returned. Head, foot and the frames of the sections are always there: `budget` must hold them.
 * `rest` is a sentence in Markdown on where the rest is, for when not everything fits.
 */
const fillBudget = (head, sections, foot, budget, rest = '') => {
    const ending = rest === '' ? '' : `${rest}\n\n`;
    const used = sections.filter(section => section.items.length > 0);
    const frames = used.reduce((sum, { open, close }) => sum + byteLength(open) + byteLength(close) + noteLength, 0);
    const room = budget - byteLength(head) - byteLength(ending) - byteLength(foot) - frames;
    const reserves = used.map(reserved);
    let kept = reserves.reduce((sum, reserve) => sum + reserve, 0);
    let free = room;
    const parts = [head];
    const omitted = [];
    let isWhole = true;
    for (const [index, { open, items, noun, close, share = 1 }] of used.entries()) {
        parts.push(open);
        kept -= reserves[index] ?? 0;
        const floor = Math.max(kept, free - room * share);
        let shown = 0;
        for (const { markdown } of items) {
            const size = byteLength(markdown);
            if (free - size < floor)
                break;
            free -= size;
            parts.push(markdown);
            shown += 1;
        }
        const left = items.slice(shown);
        const lost = left.flatMap(({ findings = [] }) => findings);
        if (left.length > 0)
            parts.push(`\n${(0,counted_noun/* countOf */.p)(lost.length || left.length, `more ${noun}`)} did not fit here.\n`);
        isWhole &&= left.length === 0;
        for (const finding of lost)
            omitted.push({ finding, reason: 'over-size' });
        parts.push(close);
    }
    return { payload: [...parts, isWhole ? '' : ending, foot].join(''), omitted };
};

// EXTERNAL MODULE: ./build/reports/summary-sections.js + 1 modules
var summary_sections = __webpack_require__(58076);
;// CONCATENATED MODULE: ./build/reports/signing/signing-head.js





/** Reasons that are listed; the gate has one or few. */
const maxReasons = 10;
/** What decided, and how many images came to what. */
const signingHead = ({ verdict, images, exempt }) => {
    const counted = images.length === 0
        ? 'The change names no image that has to be verified.'
        : `**${(0,image_groups/* countStates */.c0)(images.map(({ judgement }) => judgement))}.**`;
    const others = exempt.length === 0 ? '' : ` ${(0,counted_noun/* countOf */.p)(exempt.length, 'other place')} ${exempt.length === 1 ? 'has' : 'have'} nothing to verify.`;
    const reasons = verdict.reasons.slice(0, maxReasons).map(one => ({ ...one, reason: (0,reports_escape/* shorten */.ml)(one.reason, limits/* maxShownMessage */.XZ) }));
    return `${(0,summary_sections/* reasonList */.nJ)({ ...verdict, reasons })}\n${counted}${others}\n\n`;
};

// EXTERNAL MODULE: ./build/reports/signing/explanation.js
var explanation = __webpack_require__(4288);
;// CONCATENATED MODULE: ./build/reports/signing/image-detail.js









/** Bytes that the explanation of one image may take: no image can push the others out. */
const maxDetailBytes = 24_576;
/** Why each image that does not simply pass was judged so, and what to do about it. */
const imageDetails = (groups) => ({
    open: '### Why, and what to do\n\n',
    items: groups.filter(({ first }) => (0,image_words/* statusOf */.c2)(first.judgement) !== 'met').map(group => ({ markdown: imageDetail(group) })),
    noun: 'image',
    close: '\n',
    share: 0.6,
});
/** All about one image that does not simply pass. */
const imageDetail = ({ first, places }) => {
    const { node, judgement } = first;
    const { digest, trace, remarks } = judgement;
    const step = (0,image_words/* nextStepOf */.Vt)(judgement);
    const head = [
        `#### ${summary_sections/* statusMark */.w8[(0,image_words/* statusOf */.c2)(judgement)]} ${valueMarkdown(node.text)}: ${(0,reports_escape/* messageMarkdown */.zv)((0,reports_escape/* shorten */.ml)((0,image_words/* stateWords */.Xu)(judgement), limits/* maxShownText */.LD))}`,
        `${placesMarkdown(places)}${digest === undefined ? '' : `, digest ${(0,reports_escape/* codeSpan */.SS)(digest)}`}`,
        (0,image_words/* sentencesOf */.cj)(judgement).map(sentenceMarkdown).join(' '),
        ...(step === undefined ? [] : [`**What to do.** ${sentenceMarkdown(step)}`]),
    ].join('\n\n');
    const reasons = (0,explanation/* flattenPoints */._J)((0,explanation/* limitPoints */.fs)((0,explanation/* explainJudgement */.jM)(judgement, 'failures'), explanation/* maxPoints */.sU)).map(({ depth, point }) => ({
        markdown: `${'  '.repeat(depth)}- ${point.status === 'plain' ? '' : `${summary_sections/* statusMark */.w8[point.status]} `}${sentenceMarkdown(point.text)}\n`,
    }));
    const sections = [
        { open: '', items: reasons, noun: 'line', close: '\n', share: 0.8 },
        { open: '', items: remarks.map(remark => (0,summary_sections/* listItem */.Aw)(sentenceMarkdown(remark))), noun: 'remark', close: '\n', share: 0.5 },
        (0,summary_sections/* foldedList */.H8)(`Looked at ${(0,counted_noun/* countOf */.p)(trace.length, 'place')}`, 'place', trace.map(traceStep => (0,summary_sections/* listItem */.Aw)(sentenceMarkdown((0,signature_words/* describeStep */.Ey)(traceStep))))),
    ];
    return fillBudget(`${head}\n\n`, sections, '', maxDetailBytes).payload;
};

;// CONCATENATED MODULE: ./build/reports/signing/image-table.js






/** One row for each image; a part of the room, so that the reasons have some too. */
const imageTable = (groups) => ({
    open: '| Result | Image | Where | Digest | Signed by | Policy | Proof of time |\n|---|---|---|---|---|---|---|\n',
    items: groups.map(group => ({ markdown: imageRow(group) })),
    noun: 'image',
    close: '\n',
    share: 0.4,
});
const imageRow = ({ first: { node, judgement }, places }) => {
    const { digest, signatures, policies } = judgement;
    const times = [...new Set(signatures.flatMap(signature => signature.times.map(signature_words/* shortTime */.Mj)))];
    const applied = policies.filter(({ state }) => state !== 'not-applicable');
    const cells = [
        `${summary_sections/* statusMark */.w8[(0,image_words/* statusOf */.c2)(judgement)]} ${stateMarkdown(judgement)}`,
        cell(node.text),
        cellList(places.map(cell)),
        digest === undefined ? 'not known' : cell(digest),
        signerCell(judgement),
        applied.length === 0 ? 'none' : cellList(applied.map(({ policy }) => cell(policy))),
        times.length === 0 ? 'none' : cellList(times),
    ];
    return `| ${cells.join(' | ')} |\n`;
};
const stateMarkdown = (judgement) => (0,reports_escape/* messageMarkdown */.zv)((0,reports_escape/* shorten */.ml)((0,image_words/* stateWords */.Xu)(judgement), limits/* maxShownText */.LD), reports_escape/* codeCell */.MZ);
const signerCell = (judgement) => {
    const signers = (0,signature_words/* signersOf */.Re)(judgement.signatures).map(({ subject, issuer }) => `${cell(subject)}${issuer === undefined ? '' : `, issuer ${cell(issuer)}`}`);
    if (signers.length > 0)
        return cellList(signers);
    const claimed = (0,image_words/* claimedSigners */.Ns)(judgement);
    if (claimed.length > 0)
        return `not accepted: ${cellList(claimed.map(cell))}`;
    return judgement.state === 'undetermined' ? 'not known' : 'nobody that the policy accepts';
};

// EXTERNAL MODULE: ./build/reports/signing/signer-change.js
var signer_change = __webpack_require__(20190);
;// CONCATENATED MODULE: ./build/reports/signing/signer-table.js



/** Who signed the images that stood there before, and who signed those that stand there now. */
const signerTables = (review) => ({
    open: '### Changed signers\n\n',
    items: signerItems(review),
    noun: 'image',
    close: '\n',
    share: 0.5,
});
/** One table for each pair of images, whose signers differ at all. */
const signerItems = (review) => {
    const { images, files } = review;
    const changed = (0,image_groups/* bySeverity */.Np)(images).flatMap(({ path, node, judgement, replaced }) => {
        const change = replaced && (0,signer_change/* signerChangeOf */.E)(replaced, judgement);
        return change?.facts.some(fact => fact.change !== 'same')
            ? [{ change, before: replaced?.image ?? '', text: node.text, place: (0,image_groups/* placeOf */.$t)(path, node.range, files) }]
            : [];
    });
    const alike = Map.groupBy(changed, ({ change, before, text }) => JSON.stringify([before, text, change]));
    return [...alike.values()].flatMap(([first, ...others]) => first === undefined
        ? []
        : [
            {
                markdown: signerTable(first, [first, ...others].map(({ place }) => place)),
            },
        ]);
};
const signerTable = ({ change: { facts, now }, before: image, text }, places) => {
    const nobody = { signed: 'none', unsigned: 'nobody that the policy accepts', unknown: 'not known' }[now];
    const rows = facts.map(({ name, before, after, change }) => {
        const absent = name === 'Signer' ? nobody : 'none';
        const label = change === 'changed' ? `**${name}**` : name;
        return `| ${label} | ${before.length === 0 ? 'none' : cellList(before.map(cell))} | ${after.length === 0 ? absent : cellList(after.map(cell))} |\n`;
    });
    const head = `${valueMarkdown(text)} in ${placesMarkdown(places)}, where ${valueMarkdown(image)} stood before:`;
    return `${head}\n\n| | Before | Now |\n|---|---|---|\n${rows.join('')}\n`;
};

;// CONCATENATED MODULE: ./build/reports/signing/signing-sections.js











/** What a report of the signing gate tells, in its order; what may be long is bounded by its share of the room. */
const signingSections = (review) => {
    const groups = (0,image_groups/* groupImages */.EA)(review);
    return [
        imageTable(groups),
        imageDetails(groups),
        signerTables(review),
        exceptionSection(groups),
        pinSection(review),
        exemptSection(review),
        (0,summary_sections/* foldedList */.H8)(`Notes (${review.notifications.length})`, 'note', review.notifications.map(notification => (0,summary_sections/* listItem */.Aw)((0,summary_sections/* noteLine */.rk)(notification, review.files)))),
        (0,summary_sections/* ledgerSection */.bG)(review.coverage),
    ];
};
/** Where the policy comes from. */
const signingFoot = ({ policy }) => `<sub>Judged by the image policies of ${(0,reports_escape/* codeSpan */.SS)((0,reports_escape/* shorten */.ml)(policy.origin, limits/* maxShownPath */.Tn))}, ${(0,reports_escape/* codeSpan */.SS)((0,signature_words/* shortDigests */.sY)((0,reports_escape/* shorten */.ml)(policy.digest, limits/* maxShownText */.LD)))}.</sub>\n`;
const exceptionSection = (groups) => {
    const items = groups.flatMap(({ first: { node, judgement } }) => {
        const sentence = (0,image_words/* exceptionSentence */.VF)(judgement);
        return sentence === undefined ? [] : [(0,summary_sections/* listItem */.Aw)(`${valueMarkdown(node.text)}: ${sentenceMarkdown(sentence)}`)];
    });
    return (0,summary_sections/* foldedList */.H8)(`Exceptions (${items.length})`, 'exception', items);
};
const exemptSection = ({ exempt, files }) => (0,summary_sections/* foldedList */.H8)(`Nothing to verify (${exempt.length})`, 'image', exempt.map(image => (0,summary_sections/* listItem */.Aw)(exemptLine(image, files))));
const exemptLine = ({ path, node, reason }, files) => `${(0,reports_escape/* codeSpan */.SS)((0,image_groups/* placeOf */.$t)(path, node.range, files))} ${valueMarkdown(node.text)}: ${sentenceMarkdown(reason)}`;
/** Pins as the lines of a diff, which can be copied. */
const pinSection = ({ images, files }) => {
    const items = images.flatMap(({ path, node, pin }) => {
        const file = files.get(path);
        if (!pin || !file)
            return [];
        const { before, after } = (0,comments_suggestion/* rewriteLines */.kw)(file, pin.edits);
        const lines = (sign, text) => text.split(/\r?\n/u).flatMap(line => (line === '' ? [] : [`${sign}${(0,reports_escape/* plainLine */.h0)((0,reports_escape/* shorten */.ml)(line, limits/* maxShownMessage */.XZ))}`]));
        const diff = (0,reports_escape/* codeBlock */.DV)([...lines('-', before), ...lines('+', after)].join('\n'), 'diff');
        return [{ markdown: `${(0,reports_escape/* codeSpan */.SS)((0,image_groups/* placeOf */.$t)(path, node.range, files))}: ${sentenceMarkdown(pin.title)}.\n\n${diff}\n\n` }];
    });
    return { ...(0,summary_sections/* foldedList */.H8)(`Pins of the digests that were verified (${items.length})`, 'pin', items), share: 0.5 };
};

;// CONCATENATED MODULE: ./build/reports/signing/signing-summary.js





/**
 * What the signing gate found, as a section of the job summary. `budget` in bytes, 16,384 at least; a quarter of the summary by default,
 * since the review's own summary stands there too. What does not fit is counted in the text.
 */
const renderSigningSummary = (review, budget = limits/* maxJobSummaryBytes */.be / 4) => {
    const head = `## Tidewaiter image signing: ${(0,image_words/* signingVerdictWords */.ck)(review.verdict)}\n\n${signingHead(review)}`;
    return fillBudget(head, signingSections(review), signingFoot(review), budget).payload;
};

// EXTERNAL MODULE: ./build/verdict/decide-verdict.js + 5 modules
var decide_verdict = __webpack_require__(69057);
// EXTERNAL MODULE: ./build/review/policy/policy-change.js
var policy_change = __webpack_require__(2766);
// EXTERNAL MODULE: ./build/review/images/image-policy-change.js
var image_policy_change = __webpack_require__(30914);
;// CONCATENATED MODULE: ./build/review/images/gate-images.js




/** Milliseconds after which no further image is asked about: a job that is killed by its time-out reports nothing. */
const imagePatience = 5 * 60_000;
/** Verifies the images of a change by the policies that count. Policies that can't be used never become none: the gate is incomplete then. */
const gateImages = async ({ result }, { folder, isHere, read, repository }, { readNew, verify }) => {
    const edited = isHere
        ? await (0,image_policy_change/* readImagePolicyChange */._W)(result.changes, folder, 'base', async () => ({ errors: errorsOf(await readNew()) }))
        : undefined;
    if ('errors' in read) {
        if (edited && (0,image_policy_change/* repairsImagePolicies */.Qn)(edited))
            return { state: 'nothing', verdict: (0,decide_verdict/* decideImageVerdict */.Z7)([]), reason: policy_change/* policyRepaired */.DC };
        return unusable({ errors: read.errors, ...(!isHere && { repository }) });
    }
    const origin = repository === '' ? folder : `${repository}, ${folder}`;
    const verified = await verify({ policies: read.policies, origin, edited });
    if ('problem' in verified)
        return unusable({ problem: verified.problem });
    const { review, notes } = verified;
    return { state: 'reviewed', verdict: review.verdict, review: withoutRepeated(review, result), notes };
};
const unusable = (problems) => ({
    state: 'unusable',
    verdict: (0,decide_verdict/* decideImageVerdict */.Z7)([], { reasons: [problemSentence(problems)] }),
    problems,
});
/** Why no image was verified, as a full sentence. */
const problemSentence = (problems) => 'problem' in problems
    ? problems.problem
    : `No image was verified: ${policiesWords(problems.repository)} have ${(0,counted_noun/* countOf */.p)(problems.errors.length, 'error')}.`;
/** Whose image policies they are, in words. */
const policiesWords = (repository) => repository === undefined ? 'the image policies in the base branch' : `the organization's image policies in ${repository}`;
/** What could not be read is told with the findings already. */
const withoutRepeated = (review, { notifications }) => {
    const keyOf = ({ code, path, range, message }) => JSON.stringify([code, path, range, message]);
    const told = new Set(notifications.map(keyOf));
    return { ...review, notifications: review.notifications.filter(notification => !told.has(keyOf(notification))) };
};
const errorsOf = (read) => 'errors' in read ? read.errors : read.policies.unread.flatMap(({ errors }) => errors);

;// CONCATENATED MODULE: ./build/reports/signing/change/no-images-section.js






/** The section on a change that has nothing to verify; `reason` is a full sentence. */
const sectionOfNothing = (reason) => ({
    isWorthSaying: false,
    sentence: `Images: ${reason}`,
    outputs: { 'image-verdict': 'pass', images: 0, 'images-refused': 0, 'images-undetermined': 0 },
    annotations: () => ({ shown: [], lost: 0 }),
    summary: () => `## Tidewaiter image signing: Passed\n\n${(0,reports_escape/* markdownText */.p7)(reason)}\n`,
    sarif: input => input,
    page: async () => (await __webpack_require__.e(/* import() */ 3286).then(__webpack_require__.bind(__webpack_require__, 63286))).toldSection('Image signatures', 'pass', [reason]),
    comments: () => emptyPlan,
});
/** Errors that are listed in the summary. */
const no_images_section_maxListed = 50;
/** The section on a change whose images could not be verified at all: what is wrong, with file, line and remedy. */
const sectionOfProblems = (problems) => {
    const errors = 'problem' in problems ? [] : problems.errors;
    const sentence = problemSentence(problems);
    const annotations = 'problem' in problems ? [wholeAnnotation(sentence)] : errors.map(error => annotationOf(error, problems.repository));
    return {
        isWorthSaying: true,
        sentence: `Images: ${sentence}`,
        outputs: { 'image-verdict': 'incomplete', images: 0, 'images-refused': 0, 'images-undetermined': 0 },
        annotations: (level, room) => level === 'error'
            ? { shown: annotations.slice(0, room), lost: annotations.length - Math.min(room, annotations.length) }
            : { shown: [], lost: 0 },
        summary: () => summaryOf(sentence, errors),
        sarif: input => ({
            ...input,
            notifications: [...input.notifications, ...notificationsOf(problems, sentence)],
            complete: false,
        }),
        page: async () => (await __webpack_require__.e(/* import() */ 3286).then(__webpack_require__.bind(__webpack_require__, 63286))).toldSection('Image signatures', 'incomplete', [
            sentence,
            ...errors.slice(0, no_images_section_maxListed).map(error => `${placeOf(error)} ${(0,config_error/* errorSentence */.O8)(error)}`),
        ]),
        comments: () => emptyPlan,
    };
};
const placeOf = (error) => (0,config_error/* errorPlace */.eI)({ ...error, path: (0,reports_escape/* shorten */.ml)(error.path, limits/* maxShownPath */.Tn) });
const title = 'Image policy error';
const annotationOf = (error, repository) => ({
    level: 'error',
    // A file of another repository is none that the annotation could stand at.
    path: repository === undefined ? (0,reports_escape/* pathOnOneLine */.pn)(error.path) : '',
    startLine: error.line,
    endLine: error.line,
    startColumn: error.column,
    title,
    message: (0,reports_escape/* shorten */.ml)((0,reports_escape/* plainLine */.h0)(`${repository === undefined ? '' : `${placeOf(error)}: `}${(0,config_error/* errorSentence */.O8)(error)} No image was verified: these are ${policiesWords(repository)}; mend them there.`), limits/* maxAnnotationLength */.eE),
});
const wholeAnnotation = (message) => ({
    level: 'error',
    path: '',
    startLine: 1,
    endLine: 1,
    title: 'Images could not be verified',
    message: (0,reports_escape/* shorten */.ml)((0,reports_escape/* plainLine */.h0)(message), limits/* maxAnnotationLength */.eE),
});
const summaryOf = (sentence, errors) => {
    const rows = errors
        .slice(0, no_images_section_maxListed)
        .map(error => `- ${(0,reports_escape/* codeSpan */.SS)(placeOf(error))} ${(0,reports_escape/* messageMarkdown */.zv)((0,reports_escape/* shorten */.ml)((0,config_error/* errorSentence */.O8)(error), limits/* maxShownMessage */.XZ))}\n`);
    const more = errors.length - rows.length;
    const last = more > 0 ? `- ${(0,counted_noun/* countOf */.p)(more, 'more error')}\n` : '';
    return `## Tidewaiter image signing: Incomplete\n\n${(0,reports_escape/* messageMarkdown */.zv)(sentence)}\n\n${rows.join('')}${last}`;
};
const notificationsOf = (problems, sentence) => {
    if ('problem' in problems)
        return [{ code: 'image-undetermined', level: 'error', path: '', message: sentence }];
    const { errors, repository } = problems;
    return errors.map(error => ({
        code: 'policy-invalid',
        level: 'error',
        path: repository === undefined ? error.path : '',
        message: `${placeOf(error)}: ${(0,config_error/* errorSentence */.O8)(error)}`,
    }));
};

;// CONCATENATED MODULE: ./build/reports/signing/change/images-section.js









/** Notes that are told; trust roots are few. */
const maxNotes = 5;
/** The section on what the signing gate came to. */
const sectionOfImages = (gated, result) => {
    if (gated.state === 'nothing')
        return sectionOfNothing(gated.reason);
    return gated.state === 'unusable' ? sectionOfProblems(gated.problems) : imagesSection(gated.review, result, gated.notes);
};
/** `notes` are sentences about what could not be brought up to date. */
const imagesSection = (review, result, notes) => {
    const { verdict, images } = review;
    const told = notes
        .slice(0, maxNotes)
        .map(note => `\n> ${(0,reports_escape/* markdownText */.p7)((0,reports_escape/* shorten */.ml)(note, limits/* maxShownMessage */.XZ))}\n`)
        .join('');
    const count = (state) => images.filter(({ judgement }) => judgement.state === state).length;
    return {
        isWorthSaying: verdict.conclusion !== 'pass',
        sentence: `Images: ${(0,image_words/* signingVerdictSentence */.AZ)(verdict)}`,
        outputs: {
            'image-verdict': verdict.conclusion,
            images: images.length,
            'images-refused': count('refused'),
            'images-undetermined': count('undetermined'),
        },
        annotations: annotationsOfImages(review),
        summary: budget => `${renderSigningSummary(review, budget - Buffer.byteLength(told))}${told}`,
        sarif: input => withImageResults(input, review, 'open'),
        page: async () => (await __webpack_require__.e(/* import() */ 6085).then(__webpack_require__.bind(__webpack_require__, 86085))).imagesPageSection(review, (0,place_link/* textsAt */.i1)(result), notes.slice(0, maxNotes)),
        comments: threads => planPinComments(review, result, threads),
    };
};

// EXTERNAL MODULE: ./build/reports/signing/verify-text.js
var verify_text = __webpack_require__(98084);
;// CONCATENATED MODULE: ./build/reports/signing/change/images-text.js






/** More are counted. */
const images_text_maxListed = 50;
/** What the signing gate said of a change, for a terminal: images that need attention with all reasons, the others in a line each, the verdict last. */
const renderImagesText = (gated, paint) => {
    const { conclusion } = gated.verdict;
    const style = conclusion === 'pass' ? 'good' : conclusion === 'warn' ? 'warn' : 'bad';
    return `${[...images_text_partsOf(gated, paint), paint(style, `Images: ${(0,reports_escape/* logLine */.BP)((0,image_words/* signingVerdictSentence */.AZ)(gated.verdict))}`)].join('\n\n')}\n`;
};
const images_text_partsOf = (gated, paint) => {
    switch (gated.state) {
        case 'nothing':
            return [(0,reports_escape/* logLine */.BP)(gated.reason)];
        case 'unusable':
            return 'problem' in gated.problems
                ? []
                : gated.problems.errors
                    .slice(0, images_text_maxListed)
                    .map(error => `${paint('bad', 'error')} ${(0,reports_escape/* logLine */.BP)((0,config_error/* errorPlace */.eI)(error))}: ${(0,reports_escape/* logLine */.BP)((0,config_error/* errorSentence */.O8)(error))}`);
        case 'reviewed':
            return [...reviewedParts(gated.review, paint), ...gated.notes.map(note => `${paint('note', 'note')}: ${(0,reports_escape/* logLine */.BP)(note)}`)];
    }
};
const reviewedParts = (review, paint) => {
    const { exempt, files, notifications } = review;
    const groups = (0,image_groups/* groupImages */.EA)(review);
    const loud = groups.filter(({ first }) => (0,image_words/* attentionOf */.SC)(first) !== undefined || (0,image_words/* statusOf */.c2)(first.judgement) !== 'met');
    const quiet = groups.filter(group => !loud.includes(group));
    const quietLines = quiet
        .slice(0, images_text_maxListed)
        .map(({ first, places }) => `${paint('good', '\u2713')} ${(0,image_words/* stateWords */.Xu)(first.judgement)} ${(0,reports_escape/* logLine */.BP)(first.node.text)} ${paint('dim', `(${(0,reports_escape/* logLine */.BP)(places.join(', '))})`)}`);
    const more = quiet.length - quietLines.length;
    return [
        ...loud.map(({ first, places }) => {
            const signer = (0,image_words/* signerSentence */.AM)(first);
            return [
                (0,verify_text/* renderImageText */.T)(first.judgement, paint),
                `  ${paint('dim', `Named at ${(0,reports_escape/* logLine */.BP)(places.join(', '))}`)}`,
                ...(signer === undefined ? [] : [`  ${(0,reports_escape/* logLine */.BP)(signer)}`]),
            ].join('\n');
        }),
        ...(quietLines.length > 0 ? [[...quietLines, ...(more > 0 ? [`and ${(0,counted_noun/* countOf */.p)(more, 'more image')}`] : [])].join('\n')] : []),
        ...(exempt.length > 0
            ? [
                paint('dim', `${(0,counted_noun/* countOf */.p)(exempt.length, 'place')} with nothing to verify: ${(0,reports_escape/* logLine */.BP)(exempt
                    .slice(0, maxExempt)
                    .map(({ path, node }) => `${(0,image_groups/* placeOf */.$t)(path, node.range, files)} ${node.text}`)
                    .join(', '))}${exempt.length > maxExempt ? ` and ${exempt.length - maxExempt} more` : ''}.`),
            ]
            : []),
        ...notifications.map(({ level, path, message }) => `${paint(level === 'error' ? 'bad' : 'note', level)}${path === '' ? '' : ` ${(0,reports_escape/* logLine */.BP)(path)}`}: ${(0,reports_escape/* logLine */.BP)(message)}`),
    ];
};
const maxExempt = 5;

// EXTERNAL MODULE: ./build/policy/file-error.js
var file_error = __webpack_require__(76777);
// EXTERNAL MODULE: ./build/policy/images/image-settings.js
var image_settings = __webpack_require__(11392);
// EXTERNAL MODULE: ./build/policy/parse-org-policy.js + 4 modules
var parse_org_policy = __webpack_require__(24996);
// EXTERNAL MODULE: ./build/signing/policy/parse-image-policies.js + 30 modules
var parse_image_policies = __webpack_require__(95679);
;// CONCATENATED MODULE: ./build/review/images/read-image-policies.js




/** A file that a policy reader asks for, as one side has it: of the base it is that of the branch whose policy counts. */
const policyTextAt = async (reader, path, side) => side === 'base' ? reader.readBaseFile(path) : ((await reader.readFiles('head', [path])).get(path) ?? { state: 'absent' });
/**
 * Reads the image policies of a folder that holds `policy.yml` and `image-policies/`, as an organization's repository has it, or policies
 * alone. `missing` says where there is no such folder; `rules` are those that a `policy.yml` may name.
 */
const readImagePolicies = async (folder, { readFolder, readText }, rules, missing) => {
    const [inner, settingsPath] = [`${folder}/image-policies`, `${folder}/policy.yml`];
    const [nested, settings] = await Promise.all([readFolder(inner), readText(settingsPath)]);
    if (nested.state !== 'absent') {
        const read = readSettings(settings, settingsPath, rules);
        return 'errors' in read ? read : parsePolicyFolder(nested, read.settings, inner);
    }
    const own = await readFolder(folder);
    if (own.state !== 'absent')
        return parsePolicyFolder(own, undefined, folder);
    return { errors: [(0,file_error/* fileError */.z)(folder, missing, 'Merge it first, or do not name it.')] };
};
const readSettings = (text, path, rules) => {
    if (text.state === 'absent')
        return { settings: undefined };
    if (text.state === 'link')
        return { errors: [(0,file_error/* fileError */.z)(path, 'The settings of image policies are a symbolic link, which is not followed.')] };
    if (text.state === 'unreadable')
        return { errors: [(0,file_error/* fileError */.z)(path, `The settings of image policies can't be read: ${text.reason}`)] };
    const { policy, errors } = (0,parse_org_policy.parseOrgPolicy)(text.text, path, 'the repository', rules);
    return errors ? { errors } : { settings: policy.images };
};
/** Parses what was read; a folder that is absent has no policies. */
const parsePolicyFolder = (read, settings = image_settings/* defaultImageSettings */.A, folder) => {
    if (read.state === 'invalid')
        return { errors: read.errors };
    const { policies, errors } = (0,parse_image_policies.parseImagePolicies)(read.state === 'files' ? read.files : new Map(), settings, folder);
    return policies ? { policies } : { errors };
};

// EXTERNAL MODULE: ./build/artifacts/images/compose-brought-images.js + 1 modules
var compose_brought_images = __webpack_require__(11756);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(52457);
// EXTERNAL MODULE: ./build/policy/glob.js
var glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/signing/image-workload.js
var image_workload = __webpack_require__(13022);
// EXTERNAL MODULE: ./build/signing/policy/judge/image-mode.js
var image_mode = __webpack_require__(40399);
// EXTERNAL MODULE: ./build/signing/verify-image.js + 8 modules
var verify_image = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/verdict/gates/completeness-gate.js
var completeness_gate = __webpack_require__(1342);
// EXTERNAL MODULE: ./build/review/rendered/read-and-render.js + 1 modules
var read_and_render = __webpack_require__(42861);
// EXTERNAL MODULE: ./build/review/review.js + 6 modules
var review = __webpack_require__(53957);
// EXTERNAL MODULE: ./build/review/unrendered/unrendered.js
var unrendered = __webpack_require__(22585);
// EXTERNAL MODULE: ./build/signing/change-images.js
var change_images = __webpack_require__(84058);
;// CONCATENATED MODULE: ./build/review/images/brought-images.js

/** The images of a change, in its files and in what it deploys. Those of files that are printed by rendering are taken from what is printed. */
const broughtImages = (sides, rendered, scope) => {
    const plain = (0,change_images/* changeImages */.v)(sides, scope).filter(({ path }) => rendered?.prints(path) !== true);
    return [...plain, ...(rendered?.images(scope, plain) ?? [])];
};

// EXTERNAL MODULE: ./build/artifacts/images/pulled-images.js + 1 modules
var pulled_images = __webpack_require__(96512);
// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(62961);
// EXTERNAL MODULE: ./build/review/read/snapshot.js
var snapshot = __webpack_require__(11989);
;// CONCATENATED MODULE: ./build/review/images/pin-image.js



/**
 * The edit that pins an image to the digest that was verified and keeps its tag. Undefined when there is nothing to pin, when the text is
 * not the reference itself (a variable, a template), or when it can't be proven: the edited file, read again, must name the same images,
 * this one with the digest, and read as well as before.
 */
const pinImage = (node, digest, { artifact, companions }) => {
    const { reference, literal, range, text } = node;
    if (!reference || reference.digest !== undefined || !literal)
        return undefined;
    const edits = [{ range: { start: range.end, end: range.end }, newText: `@${digest}` }];
    const { file } = artifact;
    const edited = new Map([[file.path, { state: 'text', text: (0,text_edit/* applyEdits */.ct)(file.text, edits) }]]);
    const again = (0,snapshot/* readSnapshot */.RA)(edited, companions).artifacts.get(file.path);
    if (again?.kind !== artifact.kind)
        return undefined;
    const before = (0,pulled_images/* collectPulledImages */.L)(artifact);
    const after = (0,pulled_images/* collectPulledImages */.L)(again);
    const at = before.findIndex(one => one.node.range.start === range.start && one.node.place === node.place);
    const pinned = after[at]?.node.reference;
    const isProven = pinned?.digest === digest &&
        pinned.tag === reference.tag &&
        after.length === before.length &&
        after.every((one, index) => index === at || isSame(one, before[index])) &&
        again.notifications.length === artifact.notifications.length;
    return isProven ? { title: `Pin ${text} to the digest that was verified`, safety: 'safe', edits } : undefined;
};
const isSame = (one, other) => one.standing === other?.standing && one.node.text === other.node.text && one.node.subject === other.node.subject;

;// CONCATENATED MODULE: ./build/review/images/review-images.js














/** Different images of one change that are verified; each costs requests to a registry. */
const maxImages = 200;
/** Images asked about at a time, over all registries. */
const imagesAtATime = 8;
/** UTF-16 units that may be read again to prove pins. */
const pinBudget = 20_000_000;
/** Verifies the images that a change brings in, and decides whether it may be merged. */
const reviewImages = async (reviewed, request, ports) => {
    const { result } = reviewed;
    const { changes, policy } = result;
    const { policies, now, edited } = request;
    const hidden = policy.ignorePaths.some(glob => !request.ignorePaths.includes(glob));
    const { read, rendered } = hidden
        ? await (0,read_and_render/* readAndRender */.y)(ports.reader, changes, { ...policy, ignorePaths: request.ignorePaths })
        : { read: reviewed, rendered: reviewed.rendered };
    const coverage = (0,review/* coverageOf */._5)(changes, read, {
        unrenderedPaths: request.unrenderedPaths,
        isRendered: path => rendered?.reads(path) ?? false,
    });
    // Why not what was ignored: a file that is renamed out of there comes before the gate for the first time.
    const base = new Map([...read.base.snapshot.artifacts].filter(([path]) => !(0,glob/* matchesAnyGlob */.oy)(path, request.ignorePaths)));
    const sides = { files: changes.files, base, head: read.head.snapshot.artifacts };
    const { scope } = policies.settings;
    const found = broughtImages(sides, rendered, scope);
    const pulled = found.filter(({ standing }) => standing === 'pulled');
    const judgements = await verifyAll(pulled, request, ports);
    const builtInstead = new Set(pulled.filter(image => image.node.builtHere && judgements.get(keyOf(nameOf(image)))?.isAbsent));
    const images = withPins(pulled.flatMap(image => {
        if (builtInstead.has(image))
            return [];
        const judgement = judgements.get(keyOf(nameOf(image)));
        const replaced = image.replaced && judgements.get(keyOf(nameOf({ ...image, ...image.replaced })));
        const { path, node, change } = image;
        return judgement ? [{ path, node, change, judgement: toldOfBuilds(image, judgement), ...(replaced && { replaced }) }] : [];
    }), read);
    const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
    const left = unjudgedOf(coverage, pulled.length - builtInstead.size - images.length);
    const isUnasked = request.unasked !== undefined && images.some(({ judgement }) => judgement.state === 'undetermined');
    const unjudged = isUnasked ? { reasons: [...left.reasons, request.unasked] } : left;
    const mode = isUnasked ? 'enforce' : (0,image_mode/* unknownImageModeOn */.SU)(policies.settings, today);
    return {
        images,
        exempt: [...found.flatMap(exemptOf), ...[...builtInstead].map(({ path, node }) => ({ path, node, reason: builtReason }))],
        verdict: (0,decide_verdict/* decideImageVerdict */.Z7)(images.map(({ judgement }) => judgement), { ...unjudged, mode }, edited?.errors.length),
        coverage,
        notifications: [
            ...(edited?.notifications ?? []),
            ...read.head.snapshot.notifications.filter(({ level }) => level === 'error'),
            ...(0,unrendered/* unrenderedNotifications */.xE)(read.unrendered, request.unrenderedPaths),
        ],
        policy: { origin: request.origin, digest: policies.digest },
        files: new Map([...(0,unrendered/* unrenderedFiles */.eL)(read.unrendered), ...(rendered?.sources.head ?? []), ...read.head.snapshot.files]),
    };
};
/** The image with what decides about it. */
const nameOf = ({ node, workload }) => ({
    text: node.text,
    reference: node.reference,
    context: workload ? { workload } : {},
});
/** Equal for images that any policy judges alike. */
const keyOf = ({ text, reference, context: { workload } }) => JSON.stringify([reference?.text ?? null, reference ? '' : text, workload ? (0,image_workload/* workloadKey */.f6)(workload) : null]);
/** Each different image once, those of the head first: what was replaced is only told. */
const verifyAll = async (pulled, basis, ports) => {
    const heads = pulled.map(nameOf);
    const replaced = pulled.flatMap(image => (image.replaced ? [nameOf({ ...image, ...image.replaced })] : []));
    const distinct = new Map([...heads, ...replaced.filter(({ reference }) => reference !== undefined)].map(image => [keyOf(image), image]));
    const waiting = [...distinct].slice(0, maxImages);
    const judgements = new Map();
    const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift())
            judgements.set(next[0], await judge(next[1], basis, ports));
    };
    await Promise.all(Array.from({ length: imagesAtATime }, work));
    return judgements;
};
const judge = async (image, basis, ports) => {
    const known = ports.deadline.aborted ? undefined : await ports.remembered?.readRemembered(image, basis);
    if (known)
        return known;
    const judgement = await (0,verify_image/* verifyImage */.Z)(image, basis, untilDeadline(ports));
    await ports.remembered?.remember(image, judgement, basis);
    return judgement;
};
/** Why for each question: one image may have fifty platforms, and a chain of certificates to ask about. */
const untilDeadline = ({ images, revocation, deadline }) => ({
    images: { fetchImage: query => (deadline.aborted ? Promise.resolve(outOfTime) : images.fetchImage(query)) },
    revocation: {
        fetchRevocation: query => deadline.aborted ? Promise.resolve({ state: 'failed', reason: tooLate }) : revocation.fetchRevocation(query),
    },
});
const tooLate = 'It was not asked any more: the images of the change took too long. Run the check again.';
const outOfTime = {
    state: 'unknown',
    code: 'unavailable',
    reason: 'The registry was not asked any more: the images of the change took too long. Run the check again.',
    retryable: true,
    trace: [],
};
const reasonsNotPulled = {
    stage: 'It is a stage of the same Dockerfile.',
    scratch: 'It is the empty image, which has no content to sign.',
    'built-here': 'It is built from this repository, or never pulled, as the "pull_policy" of its Compose file says.',
};
/** Who builds an image, and is told that a registry's was looked at, can say so. */
const toldOfBuilds = ({ node }, judgement) => !node.builtHere || judgement.state === 'admitted' || judgement.state === 'excepted'
    ? judgement
    : {
        ...judgement,
        remedy: `Write "pull_policy: build" beside it if it is always built here: Compose asks the registry first otherwise.${judgement.remedy === undefined ? '' : ` ${judgement.remedy}`}`,
    };
/** Compose asks the registry first. Source: Compose specification, "Using `build` and `image`". */
const builtReason = 'Its Compose file builds it, and the registry has no image of that name.';
const exemptOf = ({ path, node, standing }) => standing === 'pulled' ? [] : [{ path, node, reason: reasonsNotPulled[standing] }];
/** What the gate could not look at. */
const unjudgedOf = (coverage, left) => {
    const { status, reason } = (0,completeness_gate/* completenessOf */.w)(coverage, []);
    return {
        reasons: [
            ...(status === 'undetermined' ? [reason] : []),
            ...(left > 0 ? [`${(0,counted_noun/* countOf */.p)(left, 'image')} more than the ${maxImages} that are verified of one change: split it.`] : []),
        ],
    };
};
const withPins = (images, { head }) => {
    const { artifacts } = head.snapshot;
    let budget = pinBudget;
    return images.map(image => {
        const { judgement, node, path } = image;
        const artifact = artifacts.get(path);
        if (judgement.state !== 'admitted' || !artifact || judgement.digest === undefined || !(0,digest/* isDigest */.B)(judgement.digest))
            return image;
        budget -= costOf(artifact);
        const pin = budget < 0 ? undefined : pinImage(node, judgement.digest, { artifact, companions: head.companions });
        return pin ? { ...image, pin } : image;
    });
};
/** UTF-16 units that are read to prove one pin: of the file, and of the Dockerfiles that its build arguments are put into. */
const costOf = ({ kind, file }) => file.text.length + (kind === 'compose' && /args|\\/u.test(file.text) ? compose_brought_images/* argumentBudget */.X : 0);

// EXTERNAL MODULE: ./build/rules/known-rules.js
var known_rules = __webpack_require__(74870);
// EXTERNAL MODULE: ./build/verification/open-verification.js + 54 modules
var open_verification = __webpack_require__(6385);
;// CONCATENATED MODULE: ./build/policy/policy-folder.js

/** People write a few dozen small files. */
const imagePolicies = {
    maxFiles: 200,
    maxTotalMiB: 8,
    many: 'image policies',
    one: 'an image policy',
    keep: 'Keep only policies, trust roots and certificates there.',
};
/** Levels below the folder that are read; Notation's trust store, `truststore/x509/TYPE/NAME/FILE`, has most. */
const maxLevels = 4;
/** What is wrong where a folder of image policies is to be, and something else is. */
const noPolicyFolder = (path) => (0,file_error/* fileError */.z)(path, 'The image policies are no folder, but a file, a symbolic link or a submodule.', 'Put a folder with the policies themselves there.');
/** True for a name that Git's and GitHub's answers give whole. */
const isFileName = (name) => name !== '' && !/[/\0\u{FFFD}]/u.test(name);
/**
 * Lists what was found below a folder (`path`, for errors), however it was found. What is not a file, and what is over a bound, is an error
 * that names it.
 */
const listPolicyFiles = (found, path, kind = imagePolicies) => {
    const { maxFiles, maxTotalMiB, many, keep } = kind;
    const files = new Map();
    const errors = [];
    let [total, beyond] = [0, undefined];
    for (const entry of found) {
        const at = `${path}/${entry.path}`;
        if (files.size + errors.length >= maxFiles)
            return { errors: [...errors, (0,file_error/* fileError */.z)(path, tooManyFiles(at, kind), keep)] };
        const problem = problemOf(entry, files.has(entry.path), kind);
        if (problem !== undefined)
            errors.push((0,file_error/* fileError */.z)(at, ...problem));
        else if (entry.kind === 'file') {
            files.set(entry.path, entry.file);
            total += entry.size;
            if (total > maxTotalMiB << 20)
                beyond ??= entry.path;
        }
    }
    if (beyond !== undefined)
        errors.push((0,file_error/* fileError */.z)(`${path}/${beyond}`, `With this file the ${many} are over ${maxTotalMiB} MiB together.`, keep));
    return errors.length > 0 ? { errors } : { files };
};
const tooManyFiles = (next, { maxFiles, many }) => `There are more than ${maxFiles} files among the ${many}; ${next} is the next one.`;
/** Bytes of one file; no policy comes near it. */
const maxFileBytes = 1 << 20;
/** What keeps an entry from being a policy's file: a sentence, and what to do. */
const problemOf = (entry, isThere, { one }) => {
    if (!isFileName(entry.name) || isThere)
        return ['The name of this file is not valid UTF-8, or not unique.', 'Rename it.'];
    if (entry.kind === 'link')
        return ['This is a symbolic link, which is not followed.', 'Put the file itself there.'];
    if (entry.kind === 'folder')
        return [`This folder lies deeper than ${maxLevels} levels, which is all that is read.`, 'Move its files up.'];
    if (entry.kind !== 'file')
        return ['This is a submodule, which is not followed.', 'Put the files themselves there.'];
    if (entry.size > maxFileBytes)
        return ['The file is over 1 MiB.', `Split it, or move it elsewhere if it is not ${one}.`];
    return undefined;
};

;// CONCATENATED MODULE: ./build/cli/git/git-policy-folder.js


/** Reads a folder of image policies as one side of the change has it, within the bounds that hold for one on GitHub. */
const readPolicyFolder = async (repository, side, folder) => {
    const entries = await repository.listFolder(side, folder);
    if (entries === undefined)
        return { state: 'absent' };
    if (entries.some(({ path }) => path === ''))
        return { state: 'invalid', errors: [noPolicyFolder(folder)] };
    const { files, errors } = listPolicyFiles(entries.map(asFound), folder);
    if (errors)
        return { state: 'invalid', errors };
    const read = await Promise.all([...files].map(async ([path, oid]) => [path, await repository.readObject(oid)]));
    const unread = read.flatMap(([path, file]) => (file.state === 'unreadable' ? [(0,file_error/* fileError */.z)(`${folder}/${path}`, file.reason)] : []));
    if (unread.length > 0)
        return { state: 'invalid', errors: unread };
    return { state: 'files', files: new Map(read.flatMap(([path, file]) => (file.state === 'bytes' ? [[path, file.bytes]] : []))) };
};
/** A line of `git ls-tree` as an entry of the folder; what lies too deep is told as a folder. */
const asFound = ({ path, mode, oid, size }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (mode === '120000')
        return { path, name, kind: 'link' };
    if (mode.startsWith('16'))
        return { path, name, kind: 'submodule' };
    return path.split('/').length > maxLevels + 1 ? { path, name, kind: 'folder' } : { path, name, kind: 'file', size, file: oid };
};

// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/cli/images/load-image-policies.js
var load_image_policies = __webpack_require__(62932);
// EXTERNAL MODULE: ./build/cli/images/verification-setup.js + 4 modules
var verification_setup = __webpack_require__(41611);
;// CONCATENATED MODULE: ./build/cli/images/image-gate.js









/**
 * Verifies the images of a change as the Action does: by the image policies beside the organization's policy of `--policy`, or by those of the
 * base branch that `--image-policy` names. Undefined where there are none. Loaded only then: registries and signatures are half of the program.
 */
const gateImagesOf = async (request, repository, reviewed, org) => {
    const sources = sourcesOf(request, repository, org);
    const loaded = sources && (await sources.load());
    if (!sources || !loaded)
        return undefined;
    return gateImages(reviewed, loaded, {
        readNew: sources.readNew,
        verify: order => verify(request, repository, reviewed, org, order),
    });
};
const sourcesOf = ({ policy, imagePolicy }, repository, org) => {
    if (imagePolicy === 'off')
        return undefined;
    if (imagePolicy !== undefined) {
        const folder = folderIn(imagePolicy);
        const read = (side) => readSide(repository, side, folder);
        return {
            load: async () => ({ repository: '', folder, isHere: true, read: await read('base') }),
            readNew: () => read('head'),
        };
    }
    if (policy === undefined)
        return undefined;
    const found = (0,load_image_policies/* readOrgImages */.f)(policy, org?.images);
    return (found && {
        load: () => Promise.resolve({ repository: policy, folder: found.folder, isHere: false, read: { policies: found.policies } }),
        readNew: () => Promise.resolve({ policies: found.policies }),
    });
};
/** A folder of the repository as git names it. */
const folderIn = (named) => {
    const parts = named.split('/').filter(part => part !== '' && part !== '.');
    if (parts.length === 0 || parts.includes('..') || named.startsWith('/'))
        throw new usage_error/* UsageError */.e(`--image-policy names a folder in the repository, by its path from the top, such as image-policies; not "${named}".`);
    return parts.join('/');
};
const readSide = (repository, side, folder) => readImagePolicies(folder, {
    readFolder: path => readPolicyFolder(repository, side, path),
    readText: path => policyTextAt(repository, path, side),
}, known_rules/* knownRules */.f, `The folder that --image-policy names does not exist ${side === 'base' ? 'at the base' : 'in the change'}.`);
const verify = async (request, repository, reviewed, org, order) => {
    const { offline } = request;
    const verification = await (0,open_verification/* openVerification */.q)({
        ...(0,verification_setup/* setupHere */.Y)(order.policies, request),
        trustRoots: { folder: (0,verification_setup/* trustRootFolder */.N)(), publicGood: 'shipped', from: offline ? 'cache' : 'network' },
        ...(offline && { images: notAsked }),
    });
    try {
        const { basis, ports, notes } = verification;
        const asked = {
            ...basis,
            now: new Date(),
            ...order,
            ignorePaths: org?.ignorePaths ?? [],
            unrenderedPaths: org?.unrenderedPaths ?? [],
            ...(offline && { unasked: 'No registry was asked: --offline.' }),
        };
        const review = await reviewImages(reviewed, asked, { ...ports, reader: repository, deadline: AbortSignal.timeout(imagePatience) });
        return { review, notes };
    }
    finally {
        await verification.close();
    }
};
/** In place of registries, where none may be asked. */
const notAsked = {
    fetchImage: () => Promise.resolve({
        state: 'unknown',
        code: 'unavailable',
        reason: 'Its registry was not asked: --offline. Review again without it.',
        retryable: false,
        trace: [],
    }),
};

;// CONCATENATED MODULE: ./build/cli/images/judged-images.js




/** Verifies the images of a change; undefined where no image policy counts for them. */
const judgedImages = async (request, repository, reviewed, org) => {
    const gated = await gateImagesOf(request, repository, reviewed, org);
    return (gated && {
        mayMerge: gated.verdict.mayMerge,
        text: paint => renderImagesText(gated, paint),
        json: () => toJsonImages(gated),
        section: sectionOfImages(gated, reviewed.result),
    });
};


/***/ })

};
;