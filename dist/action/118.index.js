export const id = 118;
export const ids = [118];
export const modules = {

/***/ 90118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gateImagesHere: () => (/* binding */ gateImagesHere)
});

// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(38705);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(54478);
// EXTERNAL MODULE: ./build/reports/place-link.js
var place_link = __webpack_require__(69436);
// EXTERNAL MODULE: ./build/findings/fingerprint.js
var fingerprint = __webpack_require__(5163);
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
var image_groups = __webpack_require__(71002);
// EXTERNAL MODULE: ./build/reports/signing/image-words.js + 1 modules
var image_words = __webpack_require__(20215);
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

// EXTERNAL MODULE: ./build/reports/comments/comment-markers.js
var comment_markers = __webpack_require__(67955);
// EXTERNAL MODULE: ./build/reports/comments/review-comment-plan.js + 1 modules
var review_comment_plan = __webpack_require__(19953);
// EXTERNAL MODULE: ./build/reports/comments/review-comments.js + 2 modules
var review_comments = __webpack_require__(15768);
// EXTERNAL MODULE: ./build/reports/comments/suggestion.js
var comments_suggestion = __webpack_require__(44699);
// EXTERNAL MODULE: ./build/reports/comments/suggestion-offer.js
var suggestion_offer = __webpack_require__(78132);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(39681);
// EXTERNAL MODULE: ./build/reports/signing/signature-words.js
var signature_words = __webpack_require__(5390);
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
        const { marks, fixed } = (0,comment_markers/* readComment */.W3)(thread.body);
        return { thread, fixed, marks: marks.filter(({ ruleId }) => ruleId === movableTagRule) };
    })
        .filter(({ marks }) => marks.length > 0);
    const open = own.filter(({ fixed }) => !fixed);
    const known = new Set(open.flatMap(({ marks }) => marks.map(({ mark }) => mark)));
    const fingerprints = imageFingerprints(review.images, movableTagRule);
    const present = new Set([...fingerprints].map(([{ path }, fingerprint]) => (0,comment_markers/* markOf */.Fg)({ fingerprint, location: { path } })));
    const isGone = goneIn(review, present);
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
        markFixed: marked.map(({ thread }) => (0,review_comment_plan/* fixedComment */.qn)(thread, change.changes.head, mayResolve)),
        postponed: over.length - marked.length,
        commented: new Set([...known].filter(mark => present.has(mark))),
        records: own.flatMap(comment => (0,review_comment_plan/* commentRecords */.U3)(comment, stateOf(comment))),
        withdrawnGone: new Set(),
    };
};
/** Tells places that do not name the image any more from those that this review could not look at. */
const goneIn = ({ coverage }, present) => {
    const statuses = new Map(coverage.entries.map(({ path, status }) => [(0,comment_markers/* pathHashOf */.hx)(path), status]));
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
    const maps = (0,review_comments/* lineMaps */.M)({ changes, baseFiles, files: review.files });
    return review.images.flatMap(image => {
        const { path, pin, change, judgement } = image;
        if (!pin || change === 'unchanged' || judgement.state !== 'admitted' || judgement.digest === undefined)
            return [];
        const suggestion = (0,comments_suggestion/* offeredSuggestion */.UZ)(review.files.get(path), pin, maps.get(path));
        if (!suggestion)
            return [];
        const marked = { ruleId: movableTagRule, fingerprint: fingerprints.get(image) ?? '', location: { path } };
        return [(0,suggestion_offer/* suggestionOffer */.D)(marked, commentText(image), suggestion)];
    });
};
const commentText = ({ node, judgement: { digest, signatures }, pin }) => {
    const [signer] = (0,signature_words/* signersOf */.Re)(signatures);
    const by = signer ? `, signed by ${valueMarkdown(signer.subject)}` : '';
    return [
        '**This image was verified, but its tag can move**',
        `${valueMarkdown(node.text)} is ${valueMarkdown(digest ?? '')} now${by}. A tag can be moved to other content after this check; a digest can't.`,
        `**Fix.** ${sentenceMarkdown(pin?.title ?? '')}.`,
    ].join('\n\n');
};

// EXTERNAL MODULE: ./build/reports/check-run/annotation-room.js
var annotation_room = __webpack_require__(98240);
// EXTERNAL MODULE: ./build/reports/check-run/annotations.js
var annotations = __webpack_require__(3045);
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

// EXTERNAL MODULE: ./build/reports/budgeted-markdown.js
var budgeted_markdown = __webpack_require__(70390);
// EXTERNAL MODULE: ./build/reports/summary-sections.js
var summary_sections = __webpack_require__(20917);
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
var explanation = __webpack_require__(1467);
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
    return (0,budgeted_markdown/* fillBudget */.D)(`${head}\n\n`, sections, '', maxDetailBytes).payload;
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
var signer_change = __webpack_require__(30101);
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
    return (0,budgeted_markdown/* fillBudget */.D)(head, signingSections(review), signingFoot(review), budget).payload;
};

// EXTERNAL MODULE: ./build/policy/config-error.js
var config_error = __webpack_require__(72950);
// EXTERNAL MODULE: ./build/review/images/gate-images.js
var gate_images = __webpack_require__(98564);
;// CONCATENATED MODULE: ./build/reports/signing/change/no-images-section.js






/** The section on a change that has nothing to verify; `reason` is a full sentence. */
const sectionOfNothing = (reason) => ({
    isWorthSaying: false,
    sentence: `Images: ${reason}`,
    outputs: { 'image-verdict': 'pass', images: 0, 'images-refused': 0, 'images-undetermined': 0 },
    annotations: () => ({ shown: [], lost: 0 }),
    summary: () => `## Tidewaiter image signing: Passed\n\n${(0,reports_escape/* markdownText */.p7)(reason)}\n`,
    sarif: input => input,
    page: async () => (await __webpack_require__.e(/* import() */ 529).then(__webpack_require__.bind(__webpack_require__, 4529))).toldSection('Image signatures', 'pass', [reason]),
    comments: () => review_comment_plan/* emptyPlan */.n7,
});
/** Errors that are listed in the summary. */
const no_images_section_maxListed = 50;
/** The section on a change whose images could not be verified at all: what is wrong, with file, line and remedy. */
const sectionOfProblems = (problems) => {
    const errors = 'problem' in problems ? [] : problems.errors;
    const sentence = (0,gate_images/* problemSentence */.D1)(problems);
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
        page: async () => (await __webpack_require__.e(/* import() */ 529).then(__webpack_require__.bind(__webpack_require__, 4529))).toldSection('Image signatures', 'incomplete', [
            sentence,
            ...errors.slice(0, no_images_section_maxListed).map(error => `${placeOf(error)} ${(0,config_error/* errorSentence */.O8)(error)}`),
        ]),
        comments: () => review_comment_plan/* emptyPlan */.n7,
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
    message: (0,reports_escape/* shorten */.ml)((0,reports_escape/* plainLine */.h0)(`${repository === undefined ? '' : `${placeOf(error)}: `}${(0,config_error/* errorSentence */.O8)(error)} No image was verified: these are ${(0,gate_images/* policiesWords */.s5)(repository)}; mend them there.`), limits/* maxAnnotationLength */.eE),
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
        page: async () => (await __webpack_require__.e(/* import() */ 54).then(__webpack_require__.bind(__webpack_require__, 95054))).imagesPageSection(review, (0,place_link/* textsAt */.i1)(result), notes.slice(0, maxNotes)),
        comments: threads => planPinComments(review, result, threads),
    };
};

// EXTERNAL MODULE: ./build/github/policy/image-policy-files.js
var image_policy_files = __webpack_require__(75921);
// EXTERNAL MODULE: ./build/policy/file-error.js
var file_error = __webpack_require__(11638);
// EXTERNAL MODULE: ./build/policy/policy-path.js
var policy_path = __webpack_require__(93417);
// EXTERNAL MODULE: ./build/policy/images/image-settings.js
var image_settings = __webpack_require__(44593);
// EXTERNAL MODULE: ./build/policy/parse-org-policy.js + 4 modules
var parse_org_policy = __webpack_require__(31638);
// EXTERNAL MODULE: ./build/signing/policy/parse-image-policies.js + 30 modules
var parse_image_policies = __webpack_require__(95508);
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

// EXTERNAL MODULE: ./build/rules/known-rules.js
var known_rules = __webpack_require__(38765);
// EXTERNAL MODULE: ./build/action/org-policy.js + 4 modules
var org_policy = __webpack_require__(69826);
;// CONCATENATED MODULE: ./build/action/image-policies.js






/** Reads the policies by which the images of a change are judged: those of the base, never the change's own. Throws `GitHubError`. */
const loadImagePolicies = async (sources) => {
    const { target, from } = sources;
    const here = `${target.owner}/${target.repo}`;
    if ('folder' in from) {
        const { folder } = from;
        return { repository: here, folder, isHere: true, read: await readFolder(sources, folder, 'base') };
    }
    const { repository, policy, imagePolicies } = from;
    const folder = imagePolicies?.path ?? (0,policy_path/* imagePoliciesFolder */.m)(org_policy/* orgPolicyPath */.A7);
    return {
        repository,
        folder,
        isHere: (0,org_policy/* sameRepository */.RB)(repository, here),
        read: parsePolicyFolder(imagePolicies?.read ?? { state: 'absent' }, policy?.images, folder),
    };
};
/** What the change would make of the policies that it edits. */
const loadNewImagePolicies = async (sources, { folder }) => {
    const { from } = sources;
    if ('folder' in from)
        return readFolder(sources, folder, 'head');
    return parsePolicyFolder(await readFiles(sources, folder, 'head'), from.policy?.images, folder);
};
const readFolder = (sources, folder, side) => readImagePolicies(folder, { readFolder: path => readFiles(sources, path, side), readText: path => policyTextAt(sources.reader, path, side) }, known_rules/* knownRules */.f, `The folder that the input "image-policy" names does not exist in the ${side === 'base' ? 'base branch' : 'change'}.`);
const readFiles = async ({ client, reader, target }, path, side) => {
    const { owner, repo, base, head } = target;
    // The same branch as that of the policy file.
    const commits = side === 'head' ? [head] : (await reader.policyBranch()).refs;
    for (const commit of commits) {
        const read = await (0,image_policy_files/* readImagePolicyFilesAt */.c0)(client, { owner, repo, path }, commit);
        if (read.state !== 'no-commit')
            return read;
    }
    return { state: 'invalid', errors: [(0,file_error/* fileError */.z)(path, `GitHub does not have the commit ${side === 'base' ? base : head}.`)] };
};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/snappyjs/index.js
var snappyjs = __webpack_require__(64528);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/text/batches.js
var batches = __webpack_require__(89170);
;// CONCATENATED MODULE: ./build/text/link-header.js
/** Longest header that is read, in UTF-16 units. */
const maxLength = 8_192;
/**
 * The target of `rel="next"` in a `Link` header, as written. Undefined when there is none. Source: RFC 8288; OCI distribution
 * specification, "Listing Referrers". Read from left to right: a target holds no `>`.
 */
const nextLink = (header) => {
    if (header === undefined || header.length > maxLength)
        return undefined;
    let at = 0;
    for (;;) {
        const open = header.indexOf('<', at);
        const close = open === -1 ? -1 : header.indexOf('>', open);
        if (close === -1)
            return undefined;
        const following = header.indexOf('<', close);
        const parameters = header.slice(close + 1, following === -1 ? undefined : following);
        if (parameters.split(/[;,]/u).some(isNext))
            return header.slice(open + 1, close);
        at = close + 1;
    }
};
const isNext = (parameter) => {
    const text = parameter.trim().toLowerCase();
    return text === 'rel="next"' || text === 'rel=next';
};

;// CONCATENATED MODULE: ./build/signing/attestation-pages.js




/** Attestations of one page. Source: GitHub REST reference, "List attestations": `per_page` up to 100. */
const attestationsPerPage = 100;
const maxPages = 3;
/** Most attestations of one image that are read. */
const maxBundles = 100;
/** Bytes of a bundle, unpacked; those of actions/attest have some ten thousand. */
const maxBundleBytes = 4 * 1024 * 1024;
/** Bytes of all bundles of one image together. */
const maxTotalBytes = 32 * 1024 * 1024;
/** Bundles that are fetched at the same time. */
const maxParallelFetches = 4;
const maxCursorLength = 512;
const answerSchema = dist/* object */.Ikc({
    attestations: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ bundle: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())), bundle_url: dist/* nullish */.cl6(dist/* string */.YjP()) })), dist/* maxLength */.Ru6(attestationsPerPage)),
});
/** A bundle as GitHub stores it: one raw Snappy block. Undefined when it is none, or too large. */
const unpackBundle = (bytes) => {
    try {
        return (0,snappyjs/* uncompress */.k)(bytes, maxBundleBytes);
    }
    catch {
        // Not Snappy: there is nothing to tell beyond that.
        return undefined;
    }
};
/** The cursor in a `Link` header's next page. */
const cursorOf = (link) => {
    const next = nextLink(link);
    const after = next !== undefined && URL.canParse(next) ? new URL(next).searchParams.get('after') : null;
    return after !== null && after.length <= maxCursorLength ? after : undefined;
};
const bundleOf = async ({ bundle, bundle_url: url }, fetchBundle) => {
    if (bundle)
        return withinBounds(Buffer.from(JSON.stringify(bundle)));
    const unpacked = url ? unpackBundle(await fetchBundle(url, maxBundleBytes)) : undefined;
    return unpacked && isObject(unpacked) ? unpacked : undefined;
};
const withinBounds = (bundle) => (bundle.length <= maxBundleBytes ? bundle : undefined);
/** Whether bytes are the JSON of an object. What was cut off is not: Snappy's length stands before it, and what is missing is left zero. */
const isObject = (bytes) => {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        return typeof value === 'object' && value !== null;
    }
    catch {
        // No JSON: there is nothing to tell beyond that.
        return false;
    }
};
/** Collects the bundles of all pages, up to a hundred of them and three pages. */
const collectAttestations = async ({ readPage, fetchBundle }) => {
    const bundles = [];
    let after;
    for (let pages = 0; pages < maxPages; pages += 1) {
        const page = await readPage(after);
        if (!page)
            return after === undefined
                ? { state: 'read', bundles, isComplete: true }
                : { state: 'failed', reason: "GitHub's list of attestations went away while it was read." };
        const parsed = dist/* safeParse */.xLC(answerSchema, page.data);
        if (!parsed.success)
            return { state: 'failed', reason: "GitHub's answer about attestations is not as documented." };
        const { attestations } = parsed.output;
        const wanted = attestations.slice(0, maxBundles - bundles.length);
        for (const some of (0,batches/* batchesOf */.c)(wanted, maxParallelFetches)) {
            const batch = await Promise.all(some.map(attestation => bundleOf(attestation, fetchBundle)));
            const read = batch.filter(bundle => bundle !== undefined);
            if (read.length < batch.length)
                return { state: 'failed', reason: 'An attestation that GitHub keeps has no bundle that can be read.' };
            bundles.push(...read);
            if (bundles.reduce((sum, { length }) => sum + length, 0) > maxTotalBytes)
                return { state: 'failed', reason: 'The attestations that GitHub keeps of the image are over 32 MiB together.' };
        }
        if (wanted.length < attestations.length)
            return { state: 'read', bundles, isComplete: false };
        after = cursorOf(page.link);
        if (after === undefined)
            return { state: 'read', bundles, isComplete: true };
    }
    return { state: 'read', bundles, isComplete: false };
};
/** Letters that names of accounts and repositories can have. */
const namePattern = /^[A-Za-z0-9_.-]{1,100}$/u;
/** `owner/repo` or `owner`; undefined for what is neither. */
const parseAttestationScope = (scope) => {
    const [owner = '', repo, ...rest] = scope.split('/');
    const isName = (name) => namePattern.test(name) && name !== '.' && name !== '..';
    if (rest.length > 0 || !isName(owner) || (repo !== undefined && !isName(repo)))
        return undefined;
    return { owner, ...(repo === undefined ? {} : { repo }) };
};

// EXTERNAL MODULE: ./build/github/call/calls.js
var calls = __webpack_require__(90714);
// EXTERNAL MODULE: ./build/github/call/errors.js
var errors = __webpack_require__(42156);
;// CONCATENATED MODULE: ./build/github/read/attestations.js



const readPage = (client, { owner, repo }, digest, after) => {
    const whose = repo === undefined ? owner : `${owner}/${repo}`;
    const parameters = { subject_digest: digest, per_page: attestationsPerPage, ...(after !== undefined && { after }) };
    const what = `Reading the attestations of ${whose}`;
    return (0,calls/* readCall */.D9)(what, async () => {
        const { data, headers } = repo === undefined
            ? await client.rest.orgs.listAttestations({ org: owner, ...parameters })
            : await client.rest.repos.listAttestations({ owner, repo, ...parameters });
        // Why here: an answer that was cut off is asked for again.
        if (!Array.isArray(data.attestations))
            throw (0,errors/* cutShort */.VV)(what);
        return { data, link: headers.link };
    }).catch((error) => {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        // How GitHub says that there are none.
        if (error.code === 'not-found')
            return undefined;
        if (error.code !== 'forbidden')
            throw error;
        const remedy = `The token needs the permission "attestations: read" on ${whose}.`;
        throw new errors/* GitHubError */.y_('forbidden', `${withPeriod(error.message)} ${remedy}`, error);
    });
};
const withPeriod = (text) => (text.endsWith('.') ? text : `${text}.`);
/**
 * Reads GitHub's artifact attestations with the client of a shell: one call for up to a hundred, and a download for each whose bundle is
 * not in the list; newer versions of the API (2026-03-10) give addresses only. GitHub answers alike for an image without attestations and
 * for a repository that the token does not see. An Enterprise Server has no such API, and answers so, too.
 */
class GitHubAttestationsClient {
    #client;
    #fetchBundle;
    constructor(client, fetchBundle) {
        this.#client = client;
        this.#fetchBundle = fetchBundle;
    }
    async readAttestations(scope, digest) {
        const parsed = parseAttestationScope(scope);
        if (!parsed)
            return { state: 'failed', reason: `'${scope.slice(0, 100)}' is neither an owner nor a repository on GitHub.` };
        const fetchBundle = (url, maxBytes) => this.#fetchBundle(url, maxBytes).catch((error) => {
            throw new errors/* GitHubError */.y_('unavailable', "A bundle of GitHub's attestations could not be fetched.", error);
        });
        return collectAttestations({ readPage: after => readPage(this.#client, parsed, digest, after), fetchBundle }).catch((error) => {
            if (error instanceof errors/* GitHubError */.y_)
                return { state: 'failed', reason: error.message };
            throw error;
        });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/registry/auth/credential.js
/** Asks sources one after the other; the first that knows a credential counts. */
const firstOf = (...sources) => ({
    readCredential: async (host) => {
        for (const source of sources) {
            const credential = await source.readCredential(host);
            if (credential)
                return credential;
        }
        return undefined;
    },
});
/** Nobody. */
const anonymous = { readCredential: () => Promise.resolve(undefined) };

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/registry/errors.js
/**
 * A call to a registry failed; the message is full sentences with a remedy where there is one. `retryable` tells whether the same call may
 * succeed later.
 */
class RegistryError extends Error {
    name = 'RegistryError';
    code;
    retryable;
    constructor(code, message, cause) {
        super(message, { cause });
        this.code = code;
        this.retryable = code === 'rate-limited' || code === 'unavailable';
    }
}
/** Whether a registry says of itself that it failed: the same question may be answered later. */
const isServerFailure = (status) => status >= 500;
/** The code of facts that are unknown for an error. */
const factsCodeOf = ({ code }) => code === 'not-found' || code === 'unsupported' ? 'malformed' : code;
/** A failure as a `RegistryError`; anything that is none means that we are wrong, and is thrown on. */
const asRegistryError = (error) => {
    if (error instanceof RegistryError)
        return error;
    throw error;
};

// EXTERNAL MODULE: ./build/text/parse-json.js
var parse_json = __webpack_require__(16340);
;// CONCATENATED MODULE: ./build/registry/auth/docker-config.js


/** Largest file, in UTF-16 units. */
const docker_config_maxLength = 1024 * 1024;
const docker_config_text = dist/* nullish */.cl6(dist/* string */.YjP());
const schema = dist/* object */.Ikc({
    auths: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* nullish */.cl6(dist/* object */.Ikc({ auth: docker_config_text, username: docker_config_text, password: docker_config_text, identitytoken: docker_config_text })))),
    credHelpers: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
    credsStore: docker_config_text,
});
/**
 * The host that a key stands for: `https://index.docker.io/v1/` and `registry-1.docker.io` are `docker.io`. Source: docker/cli,
 * `ConvertToHostname`; docker/docker, `registry.IndexServer`.
 */
const credentialHost = (key) => {
    const bare = key.startsWith('https://') ? key.slice(8) : key.startsWith('http://') ? key.slice(7) : key;
    const host = (bare.split('/', 1)[0] ?? '').toLowerCase();
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
};
/** `auth` is `user:password` in Base64; Docker ends it with NUL bytes at times. */
const decodeAuth = (auth) => {
    const decoded = Buffer.from(auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    return colon < 1 ? undefined : { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replaceAll('\0', '') };
};
const credentialOf = ({ auth, username, password, identitytoken }) => {
    if (identitytoken)
        return { kind: 'identity-token', token: identitytoken };
    if (auth) {
        const decoded = decodeAuth(auth);
        return decoded && { kind: 'password', ...decoded };
    }
    return username && password ? { kind: 'password', username, password } : undefined;
};
/** Reads Docker's configuration. An `auths` entry without credentials, as Docker leaves it beside a helper, is none. */
const parseDockerConfig = (json) => {
    const value = json.length > docker_config_maxLength ? undefined : (0,parse_json/* parseJson */.q)(json);
    // An array would be an object without any of the keys.
    const parsed = Array.isArray(value) ? undefined : dist/* safeParse */.xLC(schema, value);
    if (!parsed?.success)
        return { state: 'malformed', reason: "The file is not a Docker configuration: JSON with 'auths', 'credHelpers' or 'credsStore'." };
    const { auths, credHelpers, credsStore } = parsed.output;
    const credentials = Object.entries(auths ?? {}).flatMap(([key, entry]) => {
        const credential = entry ? credentialOf(entry) : undefined;
        return credential ? [[credentialHost(key), credential]] : [];
    });
    const helpers = Object.entries(credHelpers ?? {}).map(([key, helper]) => [credentialHost(key), helper]);
    return {
        state: 'parsed',
        config: { credentials: new Map(credentials), helpers: new Map(helpers), ...(credsStore ? { store: credsStore } : {}) },
    };
};
/** The credentials that stand in a configuration itself, without its helpers. */
const configCredentials = ({ credentials }) => ({
    readCredential: host => Promise.resolve(credentials.get(credentialHost(host))),
});

;// CONCATENATED MODULE: ./build/registry/auth/credential-helper.js




const credential_helper_answerSchema = dist/* object */.Ikc({ Username: dist/* string */.YjP(), Secret: dist/* string */.YjP() });
/** Milliseconds and bytes that a helper may take. */
const maxMilliseconds = 15_000;
const maxBytes = 256 * 1024;
/** What a helper's name may be: it becomes part of a command's name. */
const helperName = /^[A-Za-z0-9_-]{1,64}$/u;
/** What helpers keep Docker Hub's credentials under. */
const helperKey = (host) => (host === 'docker.io' ? 'https://index.docker.io/v1/' : host);
const runHelper = (command, input) => new Promise((resolve, reject) => {
    const child = (0,external_node_child_process_.spawn)(command, ['get'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks = [];
    let size = 0;
    const end = () => {
        child.kill('SIGKILL');
        // What the helper itself started may hold the pipe.
        child.stdout.destroy();
    };
    const timer = setTimeout(end, maxMilliseconds);
    child.once('error', error => {
        clearTimeout(timer);
        reject(error);
    });
    child.stdout.on('data', (chunk) => {
        size += chunk.length;
        if (size > maxBytes)
            end();
        else
            chunks.push(chunk);
    });
    // A helper may end without reading.
    child.stdin.once('error', () => child.stdin.destroy());
    child.stdin.end(`${input}\n`);
    child.once('close', exitCode => {
        clearTimeout(timer);
        resolve({ exitCode: size > maxBytes ? null : exitCode, stdout: Buffer.concat(chunks).toString('utf8') });
    });
});
const parseAnswer = (stdout, command) => {
    const fail = (cause) => {
        throw new RegistryError('unauthorized', `${command} did not answer with a credential. Run it by hand to see why.`, cause);
    };
    let json;
    try {
        json = JSON.parse(stdout);
    }
    catch (error) {
        return fail(error);
    }
    const parsed = dist/* safeParse */.xLC(credential_helper_answerSchema, json);
    if (!parsed.success)
        return fail();
    const { Username: username, Secret: secret } = parsed.output;
    return username === '<token>' ? { kind: 'identity-token', token: secret } : { kind: 'password', username, password: secret };
};
/**
 * Asks Docker's credential helpers, which are programs on the PATH: `docker-credential-NAME get`. Only for who opted in, because what a
 * configuration names is run. Source: docker/docker-credential-helpers, README, "Development".
 */
const helperCredentials = ({ helpers, store }) => ({
    readCredential: async (host) => {
        const name = helpers.get(credentialHost(host)) ?? store;
        if (name === undefined || name === '')
            return undefined;
        if (!helperName.test(name))
            throw new RegistryError('unauthorized', `'${name.slice(0, 64)}' is not a name of a credential helper.`);
        const command = `docker-credential-${name}`;
        const { exitCode, stdout } = await runHelper(command, helperKey(credentialHost(host))).catch((error) => {
            throw new RegistryError('unauthorized', `${command}, which the Docker configuration names for ${host}, could not be run.`, error);
        });
        if (exitCode === null)
            throw new RegistryError('unauthorized', `${command} did not end as it should. Run it by hand to see why.`);
        // The protocol's way to say "credentials not found in native keychain" is a failure with that text.
        return exitCode === 0 ? parseAnswer(stdout, command) : undefined;
    },
});

;// CONCATENATED MODULE: ./build/registry/auth/read-credentials.js




const isMissing = (error) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
const readText = (path) => {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
};
/**
 * Reads a Docker configuration file (`~/.docker/config.json`, or a mounted one). A file that is not there is nobody's credentials. Throws
 * for one that can't be opened.
 */
const readCredentials = (path, { helpers }) => {
    const text = readText(path);
    if (text === undefined)
        return { state: 'read', credentials: anonymous };
    const parsed = parseDockerConfig(text);
    if (parsed.state === 'malformed')
        return { state: 'refused', reason: parsed.reason };
    const own = configCredentials(parsed.config);
    return { state: 'read', credentials: helpers === 'run' ? firstOf(own, helperCredentials(parsed.config)) : own };
};

// EXTERNAL MODULE: ./build/artifacts/images/compose-brought-images.js + 1 modules
var compose_brought_images = __webpack_require__(69544);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
// EXTERNAL MODULE: ./build/policy/glob.js + 9 modules
var glob = __webpack_require__(15387);
// EXTERNAL MODULE: ./build/signing/image-workload.js
var image_workload = __webpack_require__(40751);
// EXTERNAL MODULE: ./build/policy/calendar-date.js
var calendar_date = __webpack_require__(95782);
// EXTERNAL MODULE: ./build/policy/mode-setting.js
var mode_setting = __webpack_require__(56977);
// EXTERNAL MODULE: ./build/policy/images/image-glob-pattern.js
var image_glob_pattern = __webpack_require__(38653);
// EXTERNAL MODULE: ./build/signing/policy/image-name.js
var image_name = __webpack_require__(72404);
;// CONCATENATED MODULE: ./build/signing/policy/cluster/image-glob.js


/** Longest glob, in UTF-16 units; longer than the longest image name with wildcards in it. */
const maxGlobLength = 1_024;
/** Why a text is not a glob over image names, in words that follow its name; undefined when it is one. */
const imageGlobProblem = (glob) => {
    if (glob === '')
        return 'is empty';
    if (glob.length > maxGlobLength)
        return `is longer than ${maxGlobLength} characters`;
    return image_glob_pattern/* imageGlobPattern */.W.test(glob) ? undefined : 'may have letters, digits and "-_:/*.@" only';
};
/** Short forms for Docker Hub. Source: policy-controller, `pkg/apis/glob`, `Compile`. */
const shortForms = new Map([
    ['*', 'index.docker.io/library/*'],
    ['*/*', 'index.docker.io/*/*'],
]);
const tokensOf = (glob) => {
    const text = shortForms.get(glob) ?? glob;
    const tokens = [];
    for (let at = 0; at < text.length; at += 1) {
        if (text[at] !== '*')
            tokens.push(text.charCodeAt(at));
        else if (text[at + 1] === '*') {
            tokens.push('any');
            at += 1;
        }
        else
            tokens.push('segment');
    }
    return tokens;
};
const slash = 0x2f;
/**
 * True when the whole text fits the glob: `*` stands for any characters but `/`, `**` for any at all. Walks all readings at once, so that
 * the cost is at most the glob's length times the text's.
 */
const matchesGlobText = (glob, text) => {
    if (imageGlobProblem(glob) !== undefined)
        return false;
    const tokens = tokensOf(glob);
    // open[i]: the first i tokens can have read the text so far.
    let open = passWildcards([true, ...tokens.map(() => false)], tokens);
    for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        const next = [false, ...tokens.map(() => false)];
        for (const [index, token] of tokens.entries()) {
            if (!open[index])
                continue;
            if (token === unit)
                next[index + 1] = true;
            else if (token === 'any' || (token === 'segment' && unit !== slash))
                next[index] = true;
        }
        open = passWildcards(next, tokens);
    }
    return open[tokens.length] ?? false;
};
/** A wildcard may stand for nothing. */
const passWildcards = (open, tokens) => {
    for (const [index, token] of tokens.entries())
        if (open[index] && typeof token === 'string')
            open[index + 1] = true;
    return open;
};
/**
 * Whether a glob of a ClusterImagePolicy names an image: by its whole name, else by the text as it is written. Source: policy-controller,
 * `pkg/apis/glob`, `Match`.
 */
const matchesImageGlob = (glob, reference) => matchesGlobText(glob, (0,image_name/* policyImageName */.Xs)(reference)) || matchesGlobText(glob, reference.text);
/**
 * Whether a glob of Tidewaiter's own section names an image. Why wider than a ClusterImagePolicy's: there `ghcr.io/acme/app` names no image
 * at all, because each has a tag or a digest; here it names the repository.
 */
const namesImage = (glob, reference) => matchesImageGlob(glob, reference) ||
    matchesGlobText(glob, (0,image_name/* policyRepository */.RD)(reference)) ||
    matchesGlobText(glob, reference.name) ||
    (reference.tag !== undefined && matchesGlobText(glob, `${(0,image_name/* policyRepository */.RD)(reference)}:${reference.tag}`));
/**
 * Whether a glob that makes things easier (exceptions, milder modes, allowed images) names an image. Why narrower than `namesImage`: beside
 * a digest the tag is a remark that nobody resolves, so that `app:1.0@sha256:\u2026` can be anything of the repository.
 */
const vouchesFor = (glob, reference) => {
    const { digest, tag: _, ...untagged } = reference;
    return namesImage(glob, digest === undefined ? reference : { ...untagged, digest, text: `${reference.name}@${digest}` });
};

;// CONCATENATED MODULE: ./build/signing/policy/judge/image-mode.js



/** What is stricter is stricter by any name of the image; what is milder only by a name that binds. */
const isNamedBy = (glob, { text, reference }, effect) => {
    if (reference === undefined)
        return matchesGlobText(glob, text);
    return effect === 'stricter' ? namesImage(glob, reference) : vouchesFor(glob, reference);
};
/** What a refusal of an image does on a day (UTC, `YYYY-MM-DD`); modes whose day has come are enforced. */
const imageModeOn = ({ modes }, image, today) => {
    let found = { mode: 'enforce' };
    for (const [glob, setting] of modes) {
        const counting = (0,mode_setting/* modeSettingOn */.RN)(setting, today);
        if (isNamedBy(glob, image, counting.mode === 'enforce' ? 'stricter' : 'milder'))
            found = counting;
    }
    return found;
};
/** What becomes, on a day, of images that nobody could look at: the mode that counts for all images, however they are called. */
const unknownImageModeOn = (settings, today) => {
    const everything = [...settings.modes.keys()].lastIndexOf('**');
    // Why: an image that was not seen may be one that a stronger or weaker glob names; the strictest of them counts.
    const reachable = [...settings.modes.values()].slice(Math.max(0, everything));
    const settingsOn = everything === -1 ? [{ mode: 'enforce' }, ...reachable] : reachable;
    const modes = settingsOn.map(setting => (0,mode_setting/* modeSettingOn */.RN)(setting, today).mode);
    return modes.includes('enforce') ? 'enforce' : modes.includes('warn') ? 'warn' : 'observe';
};
/** The exceptions that name an image, those that count on a day apart from those that have expired. */
const exceptionsOn = ({ exceptions }, image, today) => {
    const named = exceptions.filter(({ images }) => images.some(glob => isNamedBy(glob, image, 'milder')));
    return {
        counting: named.find(({ until }) => !(0,calendar_date/* hasExpired */.oN)(until, today)),
        expired: named.filter(({ until }) => (0,calendar_date/* hasExpired */.oN)(until, today)),
    };
};

;// CONCATENATED MODULE: ./build/signing/policy/judge/conclude-image.js
/**
 * All policies have to be content. What is refused for certain stays refused, whatever else is not known. An image that nobody could ask
 * about passes only when no policy had anything to ask.
 */
const concludeImage = (judged, facts) => {
    const outcomes = judged.map(({ outcome }) => outcome);
    const failed = outcomes.find(({ state }) => state === 'failed');
    if (failed)
        return { state: 'refused', ...told(failed) };
    const open = outcomes.find(({ state }) => state === 'undetermined');
    if (open)
        return { state: 'undetermined', ...told(open, unknownRemedy(facts)) };
    const deciding = outcomes.filter(({ state }) => state === 'passed' || state === 'warned');
    // Why: no policy at all is not a policy that is content.
    if (deciding.length === 0)
        return { state: 'undetermined', reason: 'No policy says anything of the image.', remedy: 'Write a policy for it.' };
    return { state: 'admitted', reason: deciding.map(outcome => sentence(outcome)).join(' ') };
};
const told = ({ remedy, ...outcome }, otherwise) => {
    const given = remedy ?? otherwise;
    return { reason: sentence(outcome), ...(given !== undefined && { remedy: given }) };
};
const sentence = ({ policy, engine, reason, state }) => {
    if (engine === 'no-match' || engine === 'registries')
        return reason;
    const verb = {
        passed: 'accepts it',
        warned: 'warns only',
        failed: 'refuses it',
        undetermined: 'cannot be answered',
        'not-applicable': 'is for others',
    };
    return `The policy "${policy}" ${verb[state]}: ${reason}`;
};
const unknownRemedy = (facts) => {
    if (facts?.state !== 'unknown' || facts.retryable)
        return 'Run the check again when the registry can be reached.';
    switch (facts.code) {
        case 'unauthorized':
            return 'Give Tidewaiter access to the registry, or use another one.';
        case 'refused-address':
            return 'Name the registry under "registries.private" if it is meant, or use another one.';
        default:
            return 'Use another registry, or tell the owners of this one what it answered with.';
    }
};

// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(72626);
;// CONCATENATED MODULE: ./build/signing/policy/judge/image-remarks.js

/** What a person should know beside the judgement, each sentence once. */
const imageRemarks = ({ reference, facts, judged, isAdmitted, expired }) => {
    const signatures = judged.flatMap(one => one.signatures);
    return [
        ...new Set([
            ...expired.map(({ until, reason, origin }) => `An exception counted until ${until} and no longer does (${reason} ${origin}). Renew it, or use a signed image.`),
            ...judged.flatMap(({ outcome }) => outcome.state === 'warned' ? [`The policy "${outcome.policy}" only warns: ${outcome.reason}`] : []),
            ...judged.flatMap(({ remarks = [] }) => remarks),
            ...(reference && isAdmitted ? movableTag(reference, facts) : []),
            ...(reference ? signatures.flatMap(signature => otherName(signature, reference)) : []),
            ...signatures.flatMap(({ remarks }) => remarks),
        ]),
    ];
};
/** Between this check and the pull somebody may move the tag. */
const movableTag = (reference, facts) => {
    if (reference.digest !== undefined || facts?.state !== 'known')
        return [];
    const tag = reference.tag ?? 'latest';
    return [
        `The tag "${tag}" can be moved after this check. Pin what was verified: "${(0,image_reference/* familiarName */.hG)(reference)}:${tag}@${facts.evidence.image.digest}".`,
    ];
};
/** cosign's payload names the image, and nothing proves the name: only the digest binds. */
const otherName = ({ claimedName }, reference) => {
    const claimed = claimedName === undefined ? undefined : (0,image_reference/* parseImageReference */.o_)(claimedName);
    // Why only names with a registry: Notary v1 gives a tag alone.
    return claimed === undefined || !claimed.name.includes('/') || (0,image_reference/* sameRepository */.RB)(claimed, reference)
        ? []
        : [`The image was signed under another name: ${claimed.text}.`];
};

;// CONCATENATED MODULE: ./build/signing/policy/image-policy-set.js
/** Most errors of one policy that are told. */
const maxTold = 3;
/** What is wrong with a policy, as sentences with file and line; the rest is counted. */
const errorWords = ({ errors }) => {
    const told = errors.slice(0, maxTold).map(({ path, line, message }) => `${path}:${line}: ${message}`);
    const more = errors.length - told.length;
    return `${told.join(' ')}${more > 0 ? ` (${more} more)` : ''}`;
};

// EXTERNAL MODULE: ./build/signing/notation/trust-policy.js
var trust_policy = __webpack_require__(5100);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/label-selector.js
var label_selector = __webpack_require__(78101);
;// CONCATENATED MODULE: ./build/signing/policy/cluster/workload-match.js

/** Stands for any version in policy-controller; for groups, too, here: what somebody writes who means all of them. */
const wildcard = '*';
/**
 * Whether an entry of `spec.match` fits a workload, or what a cluster makes of its templates: a policy for pods is asked again when a
 * Deployment's pods are created, and would then refuse what was merged. `maybe`: a part that it asks for is not known.
 */
const matchesWorkload = (match, workload) => {
    const fits = [workload, ...(workload.creates ?? [])].map(each => matchesKind(match, each));
    return fits.includes('yes') ? 'yes' : fits.includes('maybe') ? 'maybe' : 'no';
};
/** Every part that is given is the same, and the labels are selected. */
const matchesKind = (match, kind) => {
    const { labels } = kind;
    const asked = ['group', 'version', 'resource'].filter(part => match[part] !== '' && match[part] !== wildcard);
    const asksLabels = match.labels.size + match.expressions.length > 0;
    const isOther = asked.some(part => kind[part] !== undefined && match[part] !== kind[part]);
    if (isOther || (labels && !selectsAll(match, labels)))
        return 'no';
    return asked.some(part => kind[part] === undefined) || (asksLabels && labels === undefined) ? 'maybe' : 'yes';
};
const selectsAll = (match, labels) => [...match.labels].every(([key, value]) => labels.get(key) === value) &&
    match.expressions.every(expression => (0,label_selector/* selectsValue */.BL)(expression, labels.get(expression.key)));

// EXTERNAL MODULE: ./build/signing/policy/trust/trust-selection.js
var trust_selection = __webpack_require__(35951);
;// CONCATENATED MODULE: ./build/signing/signature-check.js
/**
 * Why a signature does not count, as words to switch on. In the order of how near it came to counting, the nearest last: that is what a
 * person should read.
 */
const refusalCodes = [
    /** Policy names nobody for this image in this format. */
    'not-applicable',
    /** The bytes are no signature of that format, or over a bound. */
    'malformed',
    /** It needs something that is not implemented, and is refused for that. */
    'unsupported',
    /** An attestation of another predicate type, or whose predicate fails the policy. */
    'predicate-mismatch',
    /** It was made for other content. */
    'digest-mismatch',
    'key-mismatch',
    /** The signature value does not verify with the key. */
    'signature-invalid',
    'certificate-untrusted',
    'certificate-invalid',
    'sct-missing',
    'log-entry-invalid',
    'timestamp-invalid',
    'identity-mismatch',
    'issuer-mismatch',
    'log-entry-missing',
    'timestamp-missing',
    'certificate-expired',
    /** Signed metadata is past its own expiry. */
    'expired',
    /** It could not be found out whether the certificate was revoked. */
    'revocation-unknown',
    'certificate-revoked',
];

;// CONCATENATED MODULE: ./build/signing/policy/judge/refusal-order.js

/**
 * The refusal of the signature that came nearest to counting; of equal ones that whose signer is most like a wanted one. Undefined when
 * there is none.
 */
const nearestRefusal = (checks) => checks
    .flatMap(check => (check.state === 'refused' ? [check.refusal] : []))
    .reduce((best, refusal) => (best === undefined || compareNearness(refusal, best) > 0 ? refusal : best), undefined);
const compareNearness = (one, other) => refusalCodes.indexOf(one.code) - refusalCodes.indexOf(other.code) || (one.likeness ?? 0) - (other.likeness ?? 0);

;// CONCATENATED MODULE: ./build/signing/policy/judge/judging.js

const nothing = { signatures: [], attestations: new Map() };
const passedBy = (name, reason, checks, found) => ({ name, state: 'passed', reason, checks, ...nothing, ...found });
const failedBy = (name, reason, checks = [], remedy) => ({
    name,
    state: 'failed',
    reason,
    checks,
    ...nothing,
    ...(remedy !== undefined && { remedy }),
});
const undeterminedBy = (name, reason, checks = [], remedy) => ({
    ...failedBy(name, reason, checks, remedy),
    state: 'undetermined',
});
/** What a registry told, or the outcome when it told nothing that could be judged. */
const evidenceFor = ({ facts }, name) => {
    if (facts?.state === 'known')
        return { evidence: facts.evidence };
    if (facts === undefined)
        return { outcome: undeterminedBy(name, 'The registry was not asked.') };
    return { outcome: facts.state === 'absent' ? failedBy(name, facts.reason) : undeterminedBy(name, facts.reason) };
};
/** The outcome when no signature counts. Evidence with a gap never proves that there is none: then it is undetermined. */
const noneCounts = (name, { gaps }, { checks, reason, remedy, tells, at }) => {
    const refused = tells === 'reason' ? [] : checks.filter(check => check.state === 'refused');
    const relevant = refused.filter(check => check.refusal.code !== 'not-applicable');
    const nearest = nearestRefusal(relevant.length > 0 ? relevant : refused);
    const more = relevant.length > 1 ? ` ${relevant.length - 1} more ${relevant.length === 2 ? 'was' : 'were'} refused.` : '';
    // Why told at all: who is told that there is nothing signs again, and in the same way.
    const found = relevant.length > 0 ? '' : 'The image is signed in a form that does not count. ';
    const seen = nearest === undefined ? reason : `${found}${nearest.reason}${more}`;
    const gap = gaps.find(({ place }) => (place.kind === 'notary-server') === (at === 'notary-server'));
    if (gap)
        return undeterminedBy(name, `${seen} But not all places could be read: ${gap.note}`, checks, 'Run the check again when the place can be read.');
    return failedBy(name, seen, checks, nearest?.remedy ?? remedy);
};
/** Who signed, for a sentence. */
const signerWords = ({ signer }) => signer.issuer === undefined ? signer.subject : `${signer.subject} (${signer.issuer})`;

;// CONCATENATED MODULE: ./build/signing/policy/judge/judge-authority.js


/** What one authority of a ClusterImagePolicy says of an image. */
const judgeAuthority = (authority, judging) => {
    const { name } = authority;
    if (authority.kind === 'static') {
        const words = authority.message === undefined ? '' : ` ${authority.message}`;
        return authority.action === 'pass'
            ? passedBy(name, `The policy lets it pass without looking at signatures.${words}`, [], {})
            : failedBy(name, `The policy lets none of these images pass.${words}`, [], 'Use another image, or ask the owners of the policy.');
    }
    const { evidence, outcome } = evidenceFor(judging, name);
    if (outcome)
        return outcome;
    const trust = (0,trust_selection/* selectTrust */.to)(authority.trust, judging.trustRoots);
    if (trust.material === undefined)
        return undeterminedBy(name, trust.reason, [], 'Run it again when the trust root can be read.');
    const ask = { authority, judging, evidence, trust: trust.material };
    return authority.attestations.length > 0 ? judgeAttestations(ask) : judgeSignatures(ask);
};
/** One requirement for each key; one for all identities together. */
const requirementsOf = ({ authority, judging, trust }, asks) => {
    const { signer, transparencyLog, timestamp, signatureFormat, annotations } = authority;
    const layout = signatureFormat ?? (judging.signatureFormat === 'as-written' ? 'legacy' : undefined);
    const common = { trust, transparencyLog, timestamp, asks, ...(layout && { layout }), ...(annotations && { annotations }) };
    if (signer.kind === 'keyless')
        return [
            {
                ...common,
                signer: { kind: 'certificate', identities: signer.identities },
                certificateTransparency: signer.ignoreSct ? 'ignored' : 'required',
            },
        ];
    return signer.keys.map(key => ({
        ...common,
        signer: { kind: 'key', key, hashAlgorithm: signer.hashAlgorithm },
        certificateTransparency: 'ignored',
    }));
};
const checksOf = ({ judging, evidence }, requirement) => evidence.signatures.flatMap(signature => signature.format === 'notation' ? [] : [judging.verifiers.verifySigstore(signature, evidence.image, requirement, judging.now)]);
const verified = (checks) => checks.flatMap(check => (check.state === 'verified' ? [check.signature] : []));
/** Any signature by any of the keys or identities is enough. */
const judgeSignatures = (ask) => {
    const { name } = ask.authority;
    const checks = requirementsOf(ask, { kind: 'signature' }).flatMap(requirement => checksOf(ask, requirement));
    const signatures = verified(checks);
    const [first] = signatures;
    if (first)
        return passedBy(name, `Signed by ${signerWords(first)}.`, checks, { signatures });
    return noneCounts(name, ask.evidence, {
        checks,
        reason: 'The image has no signature.',
        remedy: 'Sign it ("cosign sign"), or use an image that is signed.',
        tells: 'nearest-refusal',
        at: 'registry',
    });
};
/**
 * Each attestation that is asked for must be there and satisfy its condition; with several keys, every one must have attested something.
 */
const judgeAttestations = (ask) => {
    const { name, attestations: wanted } = ask.authority;
    const byRequirement = requirementsOf(ask, { kind: 'attestation' }).map(requirement => checksOf(ask, requirement));
    const checks = byRequirement.flat();
    // Source: policy-controller, `ValidatePolicyAttestationsForAuthority`: it asks for attestations of each key, and then looks at all of
    // them.
    if (byRequirement.some(one => verified(one).length === 0))
        return noneCounts(name, ask.evidence, { checks, ...missingAttestation(wanted), tells: 'nearest-refusal', at: 'registry' });
    const found = new Map();
    for (const one of wanted) {
        const ofType = verified(checks).filter(({ predicateType }) => predicateType === one.predicateType);
        if (ofType.length === 0)
            return noneCounts(name, ask.evidence, { checks, ...missingAttestation([one]), tells: 'reason', at: 'registry' });
        const outcomes = ofType.map(signature => ({ signature, outcome: conditionOutcome(one, signature) }));
        const holding = outcomes.flatMap(({ signature, outcome }) => (outcome.state === 'holds' ? [signature] : []));
        if (holding.length === 0) {
            const [first] = outcomes;
            const reason = first?.outcome.state === 'holds' ? '' : (first?.outcome.reason ?? '');
            return noneCounts(name, ask.evidence, {
                checks,
                reason: `The attestation "${one.name}" (${one.predicateType}) does not satisfy the policy. ${reason}`,
                remedy: 'Build the image so that what is attested satisfies the policy.',
                tells: 'reason',
                at: 'registry',
            });
        }
        found.set(one.name, holding);
    }
    const signatures = [...new Set([...found.values()].flat())];
    const [first] = signatures;
    const reason = `Attested (${wanted.map(one => one.name).join(', ')})${first ? ` by ${signerWords(first)}` : ''}.`;
    return passedBy(name, reason, checks, { signatures, attestations: found });
};
const conditionOutcome = ({ condition }, { predicate, predicateType, statement }) => condition === undefined ? { state: 'holds' } : condition.evaluate({ predicate, predicateType, statement });
const missingAttestation = (wanted) => ({
    reason: `The image has no attestation that counts of the type ${wanted.map(one => one.predicateType).join(', ')}.`,
    remedy: 'Attest the image ("cosign attest", actions/attest), or use one that is attested.',
});

;// CONCATENATED MODULE: ./build/signing/policy/judge/judge-cluster-policy.js




/** Whether a policy is about images of such a name; whether it is about the workload is another question. */
const namesReference = ({ images }, reference) => images.some(glob => matchesImageGlob(glob, reference));
/** What a ClusterImagePolicy that names the image says of it. */
const judgeClusterPolicy = (policy, context, judging) => {
    const base = { policy: policy.name, origin: policy.origin, engine: 'sigstore' };
    const fit = fitOf(policy, context);
    if (fit.fits === 'no')
        return { outcome: { ...base, state: 'not-applicable', reason: fit.reason, authorities: [] }, signatures: [] };
    const judged = policy.authorities.map(authority => judgeAuthority(authority, judging));
    const authorities = judged.map(({ name, state, reason, checks }, at) => ({
        name,
        state,
        reason,
        checks,
        ...askedOf(policy.authorities[at]),
    }));
    const { state, reason, remedy } = concludePolicy(policy, judged, judging);
    // Why undetermined ones, too: nothing that is found later would make a policy block that only warns.
    const mild = policy.mode === 'warn' && state !== 'passed';
    return {
        outcome: { ...base, state: mild ? 'warned' : state, reason, ...(remedy !== undefined && { remedy }), authorities },
        signatures: state === 'passed' ? judged.flatMap(one => (one.state === 'passed' ? one.signatures : [])) : [],
        ...(fit.fits === 'maybe' && { isForOthers: 'maybe' }),
        remarks: policy.notes,
    };
};
const askedOf = (authority) => authority?.kind === 'signing' && authority.attestations.length > 0
    ? { predicateTypes: authority.attestations.map(({ predicateType }) => predicateType) }
    : {};
/** Whether a policy is about the workload. */
const fitOf = ({ match }, { workload }) => {
    if (match.length === 0)
        return { fits: 'yes' };
    if (workload === undefined)
        return { fits: 'no', reason: 'The policy is for workloads of a cluster, and a Dockerfile or Compose file has none.' };
    const fits = match.map(entry => matchesWorkload(entry, workload));
    if (fits.includes('yes'))
        return { fits: 'yes' };
    return fits.includes('maybe') ? { fits: 'maybe' } : { fits: 'no', reason: 'The policy is for other workloads.' };
};
/** One authority is enough; then the policy's own condition has to hold. */
const concludePolicy = (policy, judged, judging) => {
    const passing = judged.filter(({ state }) => state === 'passed');
    const open = judged.some(({ state }) => state === 'undetermined');
    const [first] = passing;
    if (!first)
        return noAuthority(judged, open);
    if (policy.condition === undefined)
        return { state: 'passed', reason: first.reason };
    const outcome = policy.condition.evaluate(bindingsOf(passing, judging));
    if (outcome.state === 'holds')
        return { state: 'passed', reason: `${first.reason} The policy's condition holds.` };
    const asked = outcome.state === 'failed' ? judged.find(one => one.state !== 'passed' && mentions(policy.condition, one.name)) : undefined;
    if (asked)
        return {
            state: asked.state === 'undetermined' || open ? 'undetermined' : 'failed',
            reason: `${first.reason} But the policy's condition asks about the authority "${asked.name}", too: ${asked.reason}`,
            ...(asked.remedy !== undefined && { remedy: asked.remedy }),
        };
    const gaps = judging.facts?.state === 'known' && judging.facts.evidence.gaps.length > 0;
    return {
        state: open || gaps ? 'undetermined' : 'failed',
        reason: `${first.reason} But of the whole policy: ${outcome.reason}`,
        remedy: 'Ask the owners of the policy what its condition wants.',
    };
};
/** Whether a condition names an authority: what did not match is not among `authorityMatches`, and to ask for it has no answer. */
const mentions = ({ source } = { source: '' }, name) => [`authorityMatches.${name}`, `authorityMatches["${name}"]`, `authorityMatches['${name}']`].some(text => source.includes(text));
const noAuthority = (judged, open) => {
    const wanted = open ? 'undetermined' : 'failed';
    const telling = judged.find(({ state }) => state === wanted);
    const reason = judged.length === 1 ? (telling?.reason ?? '') : judged.map(one => `${one.name}: ${one.reason}`).join(' ');
    return { state: wanted, reason, ...(telling?.remedy !== undefined && { remedy: telling.remedy }) };
};
/** What a policy's condition may look at: close to what policy-controller hands to CUE. */
const bindingsOf = (passing, { reference, facts }) => ({
    image: (0,image_name/* policyImageName */.Xs)(reference),
    ...(facts?.state === 'known' && { digest: facts.evidence.image.digest }),
    authorityMatches: Object.fromEntries(passing.map(({ name, signatures, attestations }) => [
        name,
        {
            signatures: signatures.map(signerOf),
            attestations: Object.fromEntries([...attestations].map(([wanted, found]) => [
                wanted,
                found.map(one => ({ ...signerOf(one), predicateType: one.predicateType, predicate: one.predicate })),
            ])),
        },
    ])),
});
const signerOf = ({ signer }) => ({ subject: signer.subject, issuer: signer.issuer ?? '' });

;// CONCATENATED MODULE: ./build/signing/policy/judge/engines-for.js




const naming = (entries, reference) => entries.filter(({ images }) => images.some(glob => namesImage(glob, reference)));
const isAbout = ({ engine, images }, reference) => images.some(image => (engine === 'notation' ? image === (0,image_name/* trustRepository */.Pj)(reference) : matchesImageGlob(image, reference)));
/** Finds the policies for an image. Without a choice in the own section, every engine serves that has a policy for it. */
const policiesFor = (policies, reference) => {
    const { settings, notation } = policies;
    const [choice] = naming(settings.engines, reference);
    const serves = (engine) => choice === undefined || choice.engines.includes(engine);
    const statement = notation && serves('notation') ? (0,trust_policy/* applicableStatement */.Th)(notation.policy, (0,image_name/* trustRepository */.Pj)(reference)) : undefined;
    const found = {
        clusterPolicies: serves('sigstore') ? policies.clusterImagePolicies.filter(policy => namesReference(policy, reference)) : [],
        notation: notation && statement ? { statement, stores: notation.stores } : undefined,
        notary: serves('notary-v1') ? naming(settings.notary, reference)[0] : undefined,
        githubAttestations: serves('github-attestations') ? naming(settings.githubAttestations, reference) : [],
        unread: policies.unread.filter(one => serves(one.engine) && isAbout(one, reference)),
    };
    const unreadOf = (engine) => found.unread.filter(one => one.engine === engine).length;
    const counts = {
        sigstore: found.clusterPolicies.length + unreadOf('sigstore'),
        notation: (found.notation ? 1 : 0) + unreadOf('notation'),
        'notary-v1': found.notary ? 1 : 0,
        'github-attestations': found.githubAttestations.length,
    };
    return { ...found, idle: (choice?.engines ?? []).filter(engine => counts[engine] === 0), origin: choice?.origin };
};

// EXTERNAL MODULE: ./build/text/wildcard.js
var text_wildcard = __webpack_require__(26434);
;// CONCATENATED MODULE: ./build/signing/policy/judge/judge-github-attestations.js



/** What GitHub's artifact attestations of an image say, by one entry of the own section. */
const judgeGithubAttestations = (settings, judging) => {
    const name = settings.source;
    const { evidence, outcome } = evidenceFor(judging, name);
    if (outcome)
        return outcome;
    const [publicGoodRoot, githubRoot] = [judging.trustRoots.get(trust_selection/* publicGood */.xe), judging.trustRoots.get(trust_selection/* githubTrust */.E7)];
    if (publicGoodRoot?.state !== 'ready') {
        const why = publicGoodRoot === undefined ? 'It was not prepared.' : publicGoodRoot.reason;
        return undeterminedBy(name, `The trust root "${trust_selection/* publicGood */.xe}" is not known. ${why}`, [], 'Run it again when the trust root can be read.');
    }
    const roots = {
        publicGood: publicGoodRoot.material,
        ...(githubRoot?.state === 'ready' && { github: githubRoot.material }),
    };
    const policy = attestationPolicyOf(settings);
    const check = (signature) => {
        const requirement = judging.verifiers.githubAttestationRequirement(signature, policy, roots);
        return requirement.ok
            ? judging.verifiers.verifySigstore(signature, evidence.image, requirement.value, judging.now)
            : { state: 'refused', place: signature.place, refusal: requirement.refusal };
    };
    const checks = evidence.signatures.flatMap(signature => (signature.format === 'sigstore-bundle' ? [check(signature)] : []));
    const signatures = checks.flatMap(one => (one.state === 'verified' ? [one.signature] : []));
    const [first] = signatures;
    if (first)
        return passedBy(name, `Built and attested on GitHub by ${signerWords(first)}.`, checks, { signatures });
    const none = noneCounts(name, evidence, {
        checks,
        reason: `GitHub has no attestation (${settings.predicateType}) of ${settings.source} for the image.`,
        remedy: 'Attest the image in its workflow (actions/attest-build-provenance), or use one that is attested.',
        tells: 'nearest-refusal',
        at: 'registry',
    });
    // Why: one that GitHub's own instance signed could count, if its trust root were known.
    return githubRoot?.state === 'failed' && checks.length > 0
        ? undeterminedBy(name, `${none.reason} The trust root "${trust_selection/* githubTrust */.E7}" is not known: ${githubRoot.reason}`, checks)
        : none;
};
const attestationPolicyOf = (settings) => {
    const [owner = '', repository] = settings.source.split('/');
    const { signerWorkflow, sourceRef, runner, issuer, predicateType } = settings;
    return {
        owner,
        issuer,
        predicateType,
        ...(repository !== undefined && { repository }),
        ...(signerWorkflow !== undefined && { signerWorkflow: workflowMatch(signerWorkflow) }),
        ...(sourceRef !== undefined && { sourceRef: patternMatch(sourceRef) }),
        ...(runner !== undefined && { runner }),
    };
};
/** A workflow by its file, at any ref when none is given. Names of repositories have no case, paths and refs have. */
const workflowMatch = (workflow) => {
    const [file = '', ref] = workflow.split('@');
    const [owner = '', repository = '', ...path] = file.split('/');
    const prefix = `https://github.com/${owner}/${repository}/`;
    const rest = `${path.join('/')}@${ref ?? ''}`;
    return {
        kind: 'regExp',
        source: `${prefix}${rest}${ref === undefined ? '*' : ''}`,
        test: text => {
            const tail = text.slice(prefix.length);
            return (text.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase() && (ref === undefined ? tail.startsWith(rest) : tail === rest));
        },
    };
};
const patternMatch = (pattern) => pattern.includes('*')
    ? { kind: 'regExp', source: pattern, test: text => (0,text_wildcard/* matchesWildcard */._)(pattern, text) }
    : { kind: 'exact', value: pattern };

// EXTERNAL MODULE: ./build/signing/policy/trust/read-certificates.js
var read_certificates = __webpack_require__(90961);
;// CONCATENATED MODULE: ./build/signing/policy/judge/judge-notary.js


/** What a Notary v1 server says of an image, by one entry of the own section. */
const judgeNotary = (settings, judging) => {
    const name = settings.server;
    const { evidence, outcome } = evidenceFor(judging, name);
    if (outcome)
        return outcome;
    const { trust, image } = evidence;
    const missing = {
        tells: 'nearest-refusal',
        at: 'notary-server',
        reason: `The server ${settings.server} has no trust data of the image.`,
        remedy: 'Sign the tag ("docker trust sign"), or use an image that is signed.',
    };
    if (trust === undefined)
        return noneCounts(name, evidence, { checks: [], ...missing });
    if (trust.server !== settings.server)
        return undeterminedBy(name, `The server ${settings.server} was not asked.`);
    const { tag, digest } = judging.reference;
    const check = judging.verifiers.verifyTrustMetadata(trust, 
    // Why: with a digest the tag is for people only, and Docker resolves neither by the other.
    { digest: image.digest, ...(digest === undefined && { tag: tag ?? 'latest' }) }, { pin: pinOf(settings, trust.gun), ...(settings.roles && { roles: [...settings.roles, 'targets'] }), now: judging.now });
    if (check.state === 'verified')
        return passedBy(name, `Signed by ${signerWords(check.signature)}.`, [check], { signatures: [check.signature] });
    return noneCounts(name, evidence, { checks: [check], ...missing });
};
/** The pin holds for all repositories that the entry's globs name, so that their own names need not be pinned again. */
const pinOf = ({ pin }, gun) => pin.kind === 'keys' ? pin : { kind: 'authority', gunPrefix: gun, certificates: (0,read_certificates/* readCertificates */.j)(pin.certificates) ?? [] };

;// CONCATENATED MODULE: ./build/signing/policy/judge/judge-notation.js

/** What a statement of Notation's trust policy says of an image: one valid signature is enough. */
const judgeNotation = (statement, stores, answers, judging) => {
    const { name, level } = statement;
    if (level === 'skip')
        return passedBy(name, `The statement "${name}" skips the verification of signatures.`, [], {});
    const { evidence, outcome } = evidenceFor(judging, name);
    if (outcome)
        return outcome;
    const checks = evidence.signatures.flatMap(signature => signature.format === 'notation'
        ? [judging.verifiers.verifyNotation(signature, evidence.image, { statement, stores, answers, now: judging.now })]
        : []);
    const signatures = checks.flatMap(check => (check.state === 'verified' ? [check.signature] : []));
    const [first] = signatures;
    if (first)
        return passedBy(name, `Signed by ${signerWords(first)}.`, checks, { signatures });
    return noneCounts(name, evidence, {
        checks,
        reason: 'The image has no Notation signature.',
        remedy: 'Sign it ("notation sign"), or use an image that is signed.',
        tells: 'nearest-refusal',
        at: 'registry',
    });
};

;// CONCATENATED MODULE: ./build/signing/policy/judge/judge-policies.js







/** What each policy says of an image; all of them have to be content. */
const judgePolicies = (policies, context, revocation, judging) => {
    const { settings } = policies;
    const found = policiesFor(policies, judging.reference);
    const signing = [
        ...found.clusterPolicies.map(policy => judgeClusterPolicy(policy, context, judging)),
        ...(found.notation
            ? [
                ofOne({ policy: found.notation.statement.name, origin: found.notation.statement.origin, engine: 'notation' }, judgeNotation(found.notation.statement, found.notation.stores, revocation, judging)),
            ]
            : []),
        ...(found.notary
            ? [ofOne({ policy: found.notary.server, origin: found.notary.origin, engine: 'notary-v1' }, judgeNotary(found.notary, judging))]
            : []),
        ...found.githubAttestations.map(entry => ofOne({ policy: entry.source, origin: entry.origin, engine: 'github-attestations' }, judgeGithubAttestations(entry, judging), [
            entry.predicateType,
        ])),
        ...found.unread.map(unreadOutcome),
        ...found.idle.map(engine => noMatch(settings, `${engine} is to judge the image (${found.origin}), and no policy of it names it.`)),
    ];
    const naming = signing.filter(({ outcome }) => outcome.state !== 'not-applicable');
    return [
        ...registryOutcome(settings, judging.reference),
        ...signing,
        ...(naming.length === 0 ? [noMatch(settings, 'No signing policy names the image.')] : []),
        ...(naming.length > 0 && naming.every(({ isForOthers }) => isForOthers === 'maybe') ? [unclearMatch(settings)] : []),
    ];
};
const unreadOutcome = (unread) => {
    const { policy, origin, engine, errors } = unread;
    const hint = errors.find(error => error.hint !== undefined)?.hint ?? '';
    return {
        outcome: {
            policy,
            origin,
            engine,
            state: 'undetermined',
            reason: `It has errors and is not used, so that nobody knows what it wants of the image. ${errorWords(unread)}`,
            remedy: `${hint} Ask the owners of the policies to mend it.`.trim(),
            authorities: [],
        },
        signatures: [],
    };
};
/** A policy with one authority. */
const ofOne = (base, judged, predicateTypes) => {
    const { name, state, reason, remedy, checks, signatures } = judged;
    return {
        outcome: {
            ...base,
            state,
            reason,
            ...(remedy !== undefined && { remedy }),
            authorities: [{ name, state, reason, checks, ...(predicateTypes && { predicateTypes }) }],
        },
        signatures,
    };
};
const noMatchStates = { deny: 'failed', warn: 'warned', allow: 'passed' };
const noMatch = ({ noMatch: action }, why) => ({
    outcome: {
        policy: 'images.no-match',
        origin: 'images.no-match',
        engine: 'no-match',
        state: noMatchStates[action],
        reason: action === 'allow' ? `${why} The organization's policy allows that.` : why,
        ...(action !== 'allow' && { remedy: 'Use an image that a policy names, or ask the owners of the policies to name this one.' }),
        authorities: [],
    },
    signatures: [],
});
/** Why not as `noMatch`: one of them may be for the workload after all. */
const unclearMatch = (settings) => {
    const judged = noMatch(settings, 'Whether a signing policy is for the workload cannot be told: its kind or labels are filled in later.');
    const { outcome } = judged;
    const remedy = 'Write out the kind and the labels that policies match, or ask the owners of the policies for one that needs none.';
    return outcome.state === 'failed' ? { ...judged, outcome: { ...outcome, state: 'undetermined', remedy } } : judged;
};
const registryOutcome = ({ registries: { allowed } }, reference) => {
    if (allowed === undefined || allowed.some(glob => vouchesFor(glob, reference)))
        return [];
    const shown = allowed.slice(0, 5).join(', ');
    const outcome = {
        policy: 'images.registries.allowed',
        origin: 'images.registries.allowed',
        engine: 'registries',
        state: 'failed',
        reason: 'The image is not among those that the organization allows.',
        remedy: `Use one of: ${shown}${allowed.length > 5 ? ` (${allowed.length - 5} more)` : ''}.`,
        authorities: [],
    };
    return [{ outcome, signatures: [] }];
};

;// CONCATENATED MODULE: ./build/signing/policy/judge/judge-platforms.js

/** What the signing policies say of each platform's manifest in an index; those that pass are not told again. */
const judgePlatforms = ({ policies, context, revocation, judging, platforms, facts }) => platforms.flatMap(({ digest, platform }) => {
    const name = platform === undefined
        ? digest
        : `${platform.os}/${platform.architecture}${platform.variant === undefined ? '' : `/${platform.variant}`}`;
    return judgePolicies(policies, context, revocation, { ...judging, facts: facts.get(digest) }).flatMap(({ outcome, signatures }) => outcome.engine === 'registries' || outcome.engine === 'no-match' || outcome.state === 'passed' || outcome.state === 'not-applicable'
        ? []
        : [{ outcome: { ...outcome, reason: `Of the platform ${name} (${digest}): ${outcome.reason}` }, signatures }]);
});

;// CONCATENATED MODULE: ./build/signing/outcome.js
const passed = (value) => ({ value });
/** `reason` and `remedy` are full sentences. */
const refused = (code, reason, remedy) => ({
    refusal: { code, reason, ...(remedy !== undefined && { remedy }) },
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/signing/x509/certificate.js + 1 modules
var x509_certificate = __webpack_require__(3172);
// EXTERNAL MODULE: ./build/signing/x509/der.js
var der = __webpack_require__(32746);
// EXTERNAL MODULE: ./build/signing/x509/signature-algorithm.js
var signature_algorithm = __webpack_require__(28135);
;// CONCATENATED MODULE: ./build/signing/revocation/revocation-status.js
/** `reason` is a full sentence. */
const unknownStatus = (reason) => ({ state: 'unknown', reason });
/** How far an authority's clock may be ahead of ours, in milliseconds. */
const clockSkew = 300_000;
/** Extension of OCSP answers and CRL entries. Source: RFC 5280, 5.3.2. */
const invalidityDateId = '2.5.29.24';

;// CONCATENATED MODULE: ./build/signing/revocation/crl.js




/** Largest list, in bytes: some 500,000 certificates. */
const crl_maxBytes = 16_777_216;
const cRLSign = 6;
const reasonCodeId = '2.5.29.21';
const issuingDistributionPointId = '2.5.29.28';
/** Points to a list of later changes. */
const freshestCrlId = '2.5.29.46';
const uriName = (0,der/* contextTag */.qA)(6, 'primitive');
/**
 * What a certificate revocation list says of a certificate. `addresses`: where the certificate says that the list is. Only complete lists
 * of the issuer itself count: indirect ones, deltas and lists for some reasons leave the state unknown. Source: RFC 5280, 5 and 6.3.
 */
const judgeCrl = (bytes, certificate, issuer, addresses, now) => {
    const unreadable = unknownStatus('The revocation list cannot be read.');
    if (bytes.length > crl_maxBytes)
        return unreadable;
    return (0,der/* readOr */.Cq)(() => {
        const list = readList(bytes);
        const problem = listProblem(list, issuer, now) ?? scopeProblem(list, certificate, addresses);
        return problem === undefined ? judgeEntries(list.entries, certificate) : unknownStatus(problem);
    }, unreadable);
};
const readList = (bytes) => {
    const [tbs, algorithm, signature] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(bytes), der/* derTag */.S_.sequence);
    if (tbs === undefined || algorithm === undefined)
        throw new der/* DerError */.I4();
    const parts = (0,der/* childrenOf */.LU)(tbs, der/* derTag */.S_.sequence);
    const [inner, issuer, thisUpdate, ...optional] = parts[0]?.tag === der/* derTag */.S_.integer ? parts.slice(1) : parts;
    if (!algorithm.raw.equals((0,der/* expectTag */.yi)(inner, der/* derTag */.S_.sequence).raw))
        throw new der/* DerError */.I4();
    const nextUpdate = optional[0]?.tag === der/* derTag */.S_.utcTime || optional[0]?.tag === der/* derTag */.S_.generalizedTime ? optional[0] : undefined;
    return {
        signed: { algorithm, bytes: tbs.raw, signature: (0,der/* bitOctetsOf */.R4)(signature) },
        issuer: (0,der/* expectTag */.yi)(issuer, der/* derTag */.S_.sequence).raw,
        thisUpdate: (0,der/* timeOf */.nR)(thisUpdate),
        nextUpdate: nextUpdate && (0,der/* timeOf */.nR)(nextUpdate),
        entries: optional.find(({ tag }) => tag === der/* derTag */.S_.sequence),
        extensions: (0,x509_certificate/* readExtensions */.HW)(optional.find(({ tag }) => tag === (0,der/* contextTag */.qA)(0))),
    };
};
const listProblem = ({ signed, issuer: name, thisUpdate, nextUpdate, extensions }, issuer, now) => {
    if (!name.equals(issuer.subject.der))
        return 'The revocation list is from another authority.';
    if (issuer.keyUsage && !issuer.keyUsage.bits.has(cRLSign))
        return `"${issuer.subject.text}" may not sign revocation lists (key usage without cRLSign).`;
    if (!(0,signature_algorithm/* isSignedBy */.s3)(signed, issuer.key))
        return 'The revocation list is not signed by the authority that issued the certificate.';
    if (thisUpdate.getTime() > now.getTime() + clockSkew)
        return 'The revocation list is from the future.';
    if (nextUpdate === undefined || nextUpdate < now)
        return 'The revocation list is out of date.';
    // Why: without the changes the list is only half of what the authority says (Notary Project: "revocation unavailable").
    if (extensions.has(freshestCrlId))
        return 'The revocation list has later changes in a delta list, which is not read.';
    const critical = [...extensions].find(([id, extension]) => extension.critical && id !== issuingDistributionPointId);
    return critical && `The revocation list has the critical extension ${critical[0]}, which is not understood.`;
};
/** Whether the list is for certificates of this kind, and is the one that the certificate names. Source: RFC 5280, 5.2.5 and 6.3.3 (b). */
const scopeProblem = ({ extensions }, certificate, addresses) => {
    const extension = extensions.get(issuingDistributionPointId);
    if (extension === undefined)
        return undefined;
    const parts = new Map((0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(extension.value), der/* derTag */.S_.sequence).map(part => [part.tag, part]));
    const flag = (number) => {
        const part = parts.get((0,der/* contextTag */.qA)(number, 'primitive'));
        return part !== undefined && (0,der/* booleanOf */.SF)({ ...part, tag: der/* derTag */.S_.boolean });
    };
    const authority = certificate.basicConstraints?.authority === true;
    if (flag(4) || flag(5) || parts.has((0,der/* contextTag */.qA)(3, 'primitive')))
        return 'The revocation list is indirect, partial or for attribute certificates.';
    if (flag(authority ? 1 : 2))
        return 'The revocation list is for certificates of another kind.';
    const point = parts.get((0,der/* contextTag */.qA)(0));
    if (point === undefined)
        return undefined;
    const names = (0,der/* childrenOf */.LU)(point, (0,der/* contextTag */.qA)(0)).find(({ tag }) => tag === (0,der/* contextTag */.qA)(0));
    const isNamed = names && (0,der/* childrenOf */.LU)(names, (0,der/* contextTag */.qA)(0)).some(({ tag, content }) => tag === uriName && addresses.includes(content.toString('latin1')));
    return isNamed ? undefined : 'The revocation list is not the one that the certificate names.';
};
const judgeEntries = (entries, { serial }) => {
    for (const entry of entries ? (0,der/* childrenOf */.LU)(entries, der/* derTag */.S_.sequence) : []) {
        const [number, date, extensionList] = (0,der/* childrenOf */.LU)(entry, der/* derTag */.S_.sequence);
        if (!(0,der/* integerOf */.cP)(number).equals(serial))
            continue;
        const extensions = extensionList ? (0,x509_certificate/* readExtensionList */.gY)(extensionList) : new Map();
        if ([...extensions].some(([id, { critical }]) => critical && id !== reasonCodeId && id !== invalidityDateId))
            throw new der/* DerError */.I4();
        const invalidity = extensions.get(invalidityDateId);
        return { state: 'revoked', since: (0,der/* timeOf */.nR)(date), ...(invalidity && { invalidFrom: (0,der/* timeOf */.nR)((0,der/* readDer */.SU)(invalidity.value)) }) };
    }
    return { state: 'good' };
};

;// CONCATENATED MODULE: ./build/signing/x509/encode-der.js
/** One DER value of a tag and its content. */
const encodeDer = (tag, ...content) => {
    const body = Buffer.concat(content);
    if (body.length < 0x80)
        return Buffer.concat([Buffer.from([tag, body.length]), body]);
    const octets = body.length < 0x1_00 ? 1 : body.length < 0x1_00_00 ? 2 : body.length < 0x1_00_00_00 ? 3 : 4;
    const head = Buffer.alloc(2 + octets);
    head[0] = tag;
    head[1] = 0x80 | octets;
    head.writeUIntBE(body.length, 2, octets);
    return Buffer.concat([head, body]);
};

;// CONCATENATED MODULE: ./build/signing/revocation/ocsp.js






/** The OID 1.3.14.3.2.26 in DER, with its NULL parameter. */
const sha1Algorithm = Buffer.from('300906052b0e03021a0500', 'hex');
const sha1Oid = '1.3.14.3.2.26';
const basicResponse = '1.3.6.1.5.5.7.48.1.1';
const ocspSigning = '1.3.6.1.5.5.7.3.9';
/** Longest answer, in bytes; real ones have about 2,000. */
const ocsp_maxBytes = 65_536;
const maxResponses = 100;
const maxCertificates = 8;
const sha1 = (bytes) => (0,external_node_crypto_.createHash)('sha1').update(bytes).digest();
/**
 * The question whether a certificate is revoked (RFC 6960, 4.1).
 * Why SHA-1: it only names the issuer, and many authorities know no other; Notation asks the same way.
 */
const encodeOcspRequest = (certificate, issuer) => {
    const id = encodeDer(der/* derTag */.S_.sequence, sha1Algorithm, encodeDer(der/* derTag */.S_.octetString, sha1(issuer.subject.der)), encodeDer(der/* derTag */.S_.octetString, sha1(issuer.keyBits)), encodeDer(der/* derTag */.S_.integer, certificate.serial));
    return encodeDer(der/* derTag */.S_.sequence, encodeDer(der/* derTag */.S_.sequence, encodeDer(der/* derTag */.S_.sequence, encodeDer(der/* derTag */.S_.sequence, id))));
};
/** What an OCSP answer says of a certificate. Source: RFC 6960, 3.2 (what a client must check) and 4.2. */
const judgeOcsp = (bytes, certificate, issuer, now) => {
    const unreadable = unknownStatus('The OCSP answer cannot be read, or is an error.');
    if (bytes.length > ocsp_maxBytes)
        return unreadable;
    return (0,der/* readOr */.Cq)(() => {
        const answer = readAnswer(bytes);
        if (!isAuthorized(answer, issuer, now))
            return unknownStatus('The OCSP answer is not signed by the authority that issued the certificate.');
        const response = answer.responses.find(candidate => ocsp_isAbout(candidate, certificate, issuer));
        return response ? judgeResponse(response, now) : unknownStatus('The OCSP answer is about another certificate.');
    }, unreadable);
};
const readAnswer = (bytes) => {
    const [status, explicit] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(bytes), der/* derTag */.S_.sequence);
    if (!(0,der/* expectTag */.yi)(status, der/* derTag */.S_.enumerated).content.equals(Buffer.of(0)))
        throw new der/* DerError */.I4();
    const [type, octets] = (0,der/* childrenOf */.LU)((0,der/* insideOf */.kP)(explicit, (0,der/* contextTag */.qA)(0)), der/* derTag */.S_.sequence);
    if ((0,der/* oidOf */._f)(type) !== basicResponse)
        throw new der/* DerError */.I4();
    const [data, algorithm, signature, certificates] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)((0,der/* expectTag */.yi)(octets, der/* derTag */.S_.octetString).content), der/* derTag */.S_.sequence);
    if (data === undefined || algorithm === undefined)
        throw new der/* DerError */.I4();
    const parts = (0,der/* childrenOf */.LU)(data, der/* derTag */.S_.sequence);
    // The version is left out: version 1 is the only one.
    const [responder, producedAt, responses, extensions] = parts[0]?.tag === (0,der/* contextTag */.qA)(0) ? parts.slice(1) : parts;
    (0,der/* timeOf */.nR)((0,der/* expectTag */.yi)(producedAt, der/* derTag */.S_.generalizedTime));
    refuseCritical(extensions, new Set());
    if (responder === undefined)
        throw new der/* DerError */.I4();
    return {
        signed: { algorithm, bytes: data.raw, signature: (0,der/* bitOctetsOf */.R4)(signature) },
        responder,
        responses: (0,der/* childrenOf */.LU)(responses, der/* derTag */.S_.sequence).slice(0, maxResponses),
        certificates: certificates === undefined ? [] : readCertificates((0,der/* insideOf */.kP)(certificates, (0,der/* contextTag */.qA)(0))),
    };
};
const readCertificates = (list) => (0,der/* childrenOf */.LU)(list, der/* derTag */.S_.sequence)
    .slice(0, maxCertificates)
    .map(({ raw }) => (0,x509_certificate/* readCertificate */.w$)(raw))
    .filter(certificate => certificate !== undefined);
/**
 * Signed by the issuer itself, or by a responder whose certificate the issuer made for that purpose. Source: RFC 6960, 4.2.2.2.
 * Whether the responder's own certificate is revoked is not asked, as in Notation: it would have no end.
 */
const isAuthorized = ({ signed, responder, certificates }, issuer, now) => {
    const delegates = certificates.filter(certificate => certificate.extendedKeyUsage?.purposes.includes(ocspSigning) === true &&
        (0,x509_certificate/* isValidIn */.AA)(certificate, now) &&
        (0,x509_certificate/* isIssuedBy */.rh)(certificate, issuer));
    return [issuer, ...delegates].some(signer => isResponder(responder, signer) && (0,signature_algorithm/* isSignedBy */.s3)(signed, signer.key));
};
/** `[1]` the responder's name, `[2]` the SHA-1 of its key. */
const isResponder = (responder, { subject, keyBits }) => {
    if (responder.tag === (0,der/* contextTag */.qA)(1))
        return (0,der/* insideOf */.kP)(responder, (0,der/* contextTag */.qA)(1)).raw.equals(subject.der);
    return (0,der/* expectTag */.yi)((0,der/* insideOf */.kP)(responder, (0,der/* contextTag */.qA)(2)), der/* derTag */.S_.octetString).content.equals(sha1(keyBits));
};
const ocsp_isAbout = (response, { serial }, issuer) => {
    const [algorithm, nameHash, keyHash, number] = (0,der/* childrenOf */.LU)((0,der/* childrenOf */.LU)(response, der/* derTag */.S_.sequence)[0], der/* derTag */.S_.sequence);
    return ((0,der/* oidOf */._f)((0,der/* childrenOf */.LU)(algorithm, der/* derTag */.S_.sequence)[0]) === sha1Oid &&
        (0,der/* expectTag */.yi)(nameHash, der/* derTag */.S_.octetString).content.equals(sha1(issuer.subject.der)) &&
        (0,der/* expectTag */.yi)(keyHash, der/* derTag */.S_.octetString).content.equals(sha1(issuer.keyBits)) &&
        (0,der/* integerOf */.cP)(number).equals(serial));
};
const judgeResponse = (response, now) => {
    const [, status, thisUpdate, ...optional] = (0,der/* childrenOf */.LU)(response, der/* derTag */.S_.sequence);
    const nextUpdate = optional.find(({ tag }) => tag === (0,der/* contextTag */.qA)(0));
    const extensions = refuseCritical(optional.find(({ tag }) => tag === (0,der/* contextTag */.qA)(1)), new Set([invalidityDateId]));
    if ((0,der/* timeOf */.nR)((0,der/* expectTag */.yi)(thisUpdate, der/* derTag */.S_.generalizedTime)).getTime() > now.getTime() + clockSkew)
        return unknownStatus('The OCSP answer is from the future.');
    // Why demanded: an answer without an end could be kept back for ever; Notation refuses it too.
    if (nextUpdate === undefined || (0,der/* timeOf */.nR)((0,der/* insideOf */.kP)(nextUpdate, (0,der/* contextTag */.qA)(0))) < now)
        return unknownStatus('The OCSP answer is out of date.');
    switch (status?.tag) {
        case (0,der/* contextTag */.qA)(0, 'primitive'):
            return { state: 'good' };
        case (0,der/* contextTag */.qA)(1): {
            const invalidity = extensions.get(invalidityDateId);
            return {
                state: 'revoked',
                since: (0,der/* timeOf */.nR)((0,der/* childrenOf */.LU)(status, (0,der/* contextTag */.qA)(1))[0]),
                ...(invalidity && { invalidFrom: (0,der/* timeOf */.nR)((0,der/* readDer */.SU)(invalidity.value)) }),
            };
        }
        default:
            return unknownStatus('The OCSP responder does not know the certificate.');
    }
};
const refuseCritical = (explicit, understood) => {
    const extensions = (0,x509_certificate/* readExtensions */.HW)(explicit);
    if ([...extensions].some(([id, { critical }]) => critical && !understood.has(id)))
        throw new der/* DerError */.I4();
    return extensions;
};

;// CONCATENATED MODULE: ./build/signing/revocation/revocation-sources.js


const revocation_sources_uriName = (0,der/* contextTag */.qA)(6, 'primitive');
const ocspMethod = '1.3.6.1.5.5.7.48.1';
const maxAddresses = 8;
const maxAddressLength = 1_024;
/** Undefined when an extension can't be read, or holds more than any real one: then nothing is known. */
const revocationSourcesOf = (certificate) => (0,der/* readOr */.Cq)(() => {
    const information = certificate.extensions.get(x509_certificate/* extensionIds */.ic.authorityInformationAccess);
    const points = certificate.extensions.get(x509_certificate/* extensionIds */.ic.crlDistributionPoints);
    const sources = {
        ocsp: information ? (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(information.value), der/* derTag */.S_.sequence).flatMap(ocspAddress) : [],
        crls: points ? (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(points.value), der/* derTag */.S_.sequence).flatMap(pointAddresses) : [],
        hasCrl: points !== undefined,
    };
    return sources.ocsp.length > maxAddresses || sources.crls.length > maxAddresses ? undefined : sources;
}, undefined);
/** Source: RFC 5280, 4.2.2.1. */
const ocspAddress = (description) => {
    const [method, location] = (0,der/* childrenOf */.LU)(description, der/* derTag */.S_.sequence);
    return (0,der/* oidOf */._f)(method) === ocspMethod && location?.tag === revocation_sources_uriName ? [location.content.toString('latin1')] : [];
};
/** The URIs of a point's full name. Source: RFC 5280, 4.2.1.13. */
const pointAddresses = (point) => {
    const name = (0,der/* childrenOf */.LU)(point, der/* derTag */.S_.sequence).find(({ tag }) => tag === (0,der/* contextTag */.qA)(0));
    const full = name && (0,der/* childrenOf */.LU)(name, (0,der/* contextTag */.qA)(0)).find(({ tag }) => tag === (0,der/* contextTag */.qA)(0));
    return full ? (0,der/* childrenOf */.LU)(full, (0,der/* contextTag */.qA)(0)).flatMap(({ tag, content }) => (tag === revocation_sources_uriName ? [content.toString('latin1')] : [])) : [];
};
/**
 * Whether an address is one that can be asked. Source: Notary Project trust store and trust policy specification, "Certificate Revocation
 * Evaluation": plain HTTP only, since the answers are signed and TLS would need a certificate that needs an answer.
 */
const isAskable = (address) => address.length <= maxAddressLength && URL.canParse(address) && new URL(address).protocol === 'http:';

;// CONCATENATED MODULE: ./build/signing/revocation/check-revocation.js




/** Under what a query's answer is kept: equal questions have equal keys. */
const revocationKey = (query) => query.kind === 'crl' ? `crl ${query.url}` : `ocsp ${query.url} ${(0,external_node_crypto_.createHash)('sha256').update(query.request).digest('hex')}`;
/**
 * What is known of a certificate: OCSP first, the CRL when no responder gives a valid answer. Source: Notary Project trust store and trust
 * policy specification v1.1, "Certificate Revocation Evaluation".
 */
const checkRevocation = (certificate, issuer, answers, now) => {
    const sources = revocationSourcesOf(certificate);
    if (sources === undefined)
        return unknown(['The certificate says unreadably where to ask.']);
    const { ocsp, crls, hasCrl } = sources;
    if (ocsp.length === 0 && !hasCrl)
        return { state: 'not-revocable' };
    const request = encodeOcspRequest(certificate, issuer);
    const byOcsp = ask(ocsp.map(url => ({ kind: 'ocsp', url, request })), answers, bytes => judgeOcsp(bytes, certificate, issuer, now));
    if (byOcsp.state !== 'unknown' || !hasCrl)
        return byOcsp;
    const byCrl = ask(crls.map(url => ({ kind: 'crl', url })), answers, bytes => judgeCrl(bytes, certificate, issuer, crls, now));
    return byCrl.state === 'unknown' ? unknown([...(ocsp.length > 0 ? [byOcsp.reason] : []), byCrl.reason]) : byCrl;
};
/** The first valid answer of several addresses. */
const ask = (queries, answers, judge) => {
    const reasons = [];
    for (const query of queries) {
        if (!isAskable(query.url)) {
            reasons.push(`"${query.url.slice(0, 200)}" is not an HTTP address.`);
            continue;
        }
        const answer = answers.get(revocationKey(query));
        if (answer === undefined)
            return { state: 'unasked', query };
        const status = answer.state === 'answered' ? judge(answer.bytes) : { state: 'unknown', reason: answer.reason };
        if (status.state !== 'unknown')
            return status;
        reasons.push(status.reason);
    }
    return unknown(reasons);
};
const unknown = (reasons) => ({
    state: 'unknown',
    reason: reasons.length === 0 ? 'The certificate names no address to ask.' : reasons.join(' '),
});
/** All certificates of a chain but its root, which nobody can revoke, with those above them. */
const issuedOf = (chain) => chain.flatMap((certificate, index) => {
    const issuer = chain[index + 1];
    return issuer ? [[certificate, issuer]] : [];
});
/** What has to be asked next about a chain. Nothing: all is known that can be known. */
const openQueries = (chain, answers, now) => issuedOf(chain).flatMap(([certificate, issuer]) => {
    const revocation = checkRevocation(certificate, issuer, answers, now);
    return revocation.state === 'unasked' ? [revocation.query] : [];
});

// EXTERNAL MODULE: ./build/signing/x509/critical-extensions.js
var critical_extensions = __webpack_require__(77119);
// EXTERNAL MODULE: ./build/signing/x509/name-constraints.js + 1 modules
var name_constraints = __webpack_require__(16943);
// EXTERNAL MODULE: ./build/signing/x509/path-purpose.js
var path_purpose = __webpack_require__(76625);
;// CONCATENATED MODULE: ./build/signing/x509/check-chain.js





/** The bits of keyUsage that matter here. Source: RFC 5280, 4.2.1.3. */
const digitalSignature = 0;
const keyCertSign = 5;
/** Content commitment (non-repudiation), which a leaf may have beside digitalSignature. */
const contentCommitment = 1;
const codeSigning = '1.3.6.1.5.5.7.3.3';
const timestamping = '1.3.6.1.5.5.7.3.8';
/** Any purpose, TLS server, TLS client, e-mail, timestamps, OCSP. */
const notForCode = new Set([
    '2.5.29.37.0',
    '1.3.6.1.5.5.7.3.1',
    '1.3.6.1.5.5.7.3.2',
    '1.3.6.1.5.5.7.3.4',
    timestamping,
    '1.3.6.1.5.5.7.3.9',
]);
/** More certificates than any real chain has. */
const maxChainLength = 10;
/**
 * Whether certificates, leaf first, are a complete chain up to a self-signed root, and each may do what it does. Validity and trust are
 * looked at elsewhere. Source: Notary Project signature specification v1.1, "Certificate Requirements"; RFC 5280 for what it does not name.
 */
const checkChain = (chain, purpose) => {
    const [leaf] = chain;
    if (leaf === undefined || chain.length > maxChainLength) {
        return invalid(`The chain must have 1 to ${maxChainLength} certificates, and has ${chain.length}.`);
    }
    const problem = brokenLink(chain) ?? leafProblem(leaf, purpose) ?? authoritiesProblem(chain.slice(1), purpose) ?? limitsProblem(chain, purpose);
    return problem === undefined ? passed(undefined) : invalid(problem);
};
const invalid = (reason) => refused('certificate-invalid', reason, 'Sign again with a chain that meets the certificate requirements of the Notary Project signature specification.');
const brokenLink = (chain) => {
    for (const [index, certificate] of chain.entries()) {
        const above = chain[index + 1];
        if (above === undefined) {
            if (!(0,x509_certificate/* isSelfSigned */.Nl)(certificate))
                return `The chain ends with ${quoted(certificate)}, which is no self-signed root.`;
        }
        else {
            if ((0,x509_certificate/* isSelfSigned */.Nl)(certificate))
                return `${quoted(certificate)} is self-signed and not the last of the chain.`;
            if (!(0,x509_certificate/* isIssuedBy */.rh)(certificate, above))
                return `${quoted(certificate)} is not issued by ${quoted(above)}, which follows it in the chain.`;
        }
    }
    return undefined;
};
const leafProblem = (leaf, purpose) => {
    const { keyUsage, basicConstraints } = leaf;
    if (keyUsage === undefined)
        return `${quoted(leaf)} has no key usage extension.`;
    if (purpose === 'code-signing' && !keyUsage.critical)
        return `The key usage extension of ${quoted(leaf)} is not critical.`;
    if (basicConstraints?.authority === true)
        return `${quoted(leaf)} signs, although it is a certificate authority.`;
    if (!keyUsage.bits.has(digitalSignature))
        return `The key usage of ${quoted(leaf)} has no digitalSignature.`;
    if ([...keyUsage.bits].some(bit => bit !== digitalSignature && bit !== contentCommitment)) {
        return `The key usage of ${quoted(leaf)} has more than digitalSignature.`;
    }
    return purpose === 'code-signing' ? codePurposeProblem(leaf) : timestampPurposeProblem(leaf);
};
const codePurposeProblem = (leaf) => {
    const purposes = leaf.extendedKeyUsage?.purposes;
    if (purposes === undefined)
        return undefined;
    if (!purposes.includes(codeSigning))
        return `The extended key usage of ${quoted(leaf)} has no codeSigning.`;
    const other = purposes.find(id => notForCode.has(id));
    return other === undefined
        ? undefined
        : `The extended key usage of ${quoted(leaf)} has ${other}, which a signing certificate must not have.`;
};
/** Source: RFC 3161, 2.3: this purpose alone, and critical. */
const timestampPurposeProblem = (leaf) => leaf.extendedKeyUsage?.critical === true &&
    leaf.extendedKeyUsage.purposes.length === 1 &&
    leaf.extendedKeyUsage.purposes[0] === timestamping
    ? undefined
    : `${quoted(leaf)} must have timeStamping as its only extended key usage, and critical.`;
const authoritiesProblem = (authorities, purpose) => authorities.map((authority, below) => authorityProblem(authority, below, purpose)).find(problem => problem !== undefined);
/** `below` is how many authorities stand between it and the leaf. */
const authorityProblem = (authority, below, purpose) => {
    const { basicConstraints, keyUsage } = authority;
    if (basicConstraints?.authority !== true || !basicConstraints.critical) {
        return `${quoted(authority)} issues certificates, and has no critical basic constraints with CA true.`;
    }
    if (basicConstraints.pathLength !== undefined && basicConstraints.pathLength < below) {
        return `${quoted(authority)} allows ${basicConstraints.pathLength} authorities below it, and there are ${below}.`;
    }
    if (purpose === 'code-signing' && keyUsage?.critical === false)
        return `The key usage extension of ${quoted(authority)} is not critical.`;
    if (keyUsage === undefined || !keyUsage.bits.has(keyCertSign))
        return `The key usage of ${quoted(authority)} has no keyCertSign.`;
    return undefined;
};
/**
 * What RFC 5280 lets an authority limit, which notation-core-go does not look at: names, purposes, and critical extensions that nobody here
 * understands. Why it is looked at all the same: an authority that may not speak for a name must not by another tool's omission.
 */
const limitsProblem = (chain, purpose) => chain
    .map((certificate, index) => (0,critical_extensions/* extensionProblem */.X)(certificate, index === 0 ? 'leaf' : 'authority'))
    .find(problem => problem !== undefined) ??
    (0,path_purpose/* purposeProblem */.I)(chain, purpose === 'code-signing' ? codeSigning : timestamping) ??
    (0,name_constraints/* nameConstraintProblem */.U)(chain);
const quoted = ({ subject }) => `"${subject.text}"`;

;// CONCATENATED MODULE: ./build/signing/notation/envelope.js
/** Names of Notation's signed and unsigned attributes. Source: Notary Project signature specification v1.1, "Signed Attributes". */
const attributeNames = {
    signingScheme: 'io.cncf.notary.signingScheme',
    signingTime: 'io.cncf.notary.signingTime',
    authenticSigningTime: 'io.cncf.notary.authenticSigningTime',
    expiry: 'io.cncf.notary.expiry',
    verificationPlugin: 'io.cncf.notary.verificationPlugin',
    verificationPluginMinVersion: 'io.cncf.notary.verificationPluginMinVersion',
    timestampSignature: 'io.cncf.notary.timestampSignature',
};
/** Largest envelope that is looked at, in bytes; real ones have about 5,000, with a timestamp 12,000. */
const maxEnvelopeBytes = 1_048_576;

// EXTERNAL MODULE: ./node_modules/cbor2/lib/index.js + 24 modules
var lib = __webpack_require__(63439);
;// CONCATENATED MODULE: ./build/signing/notation/parse-cose.js




/** COSE_Sign1_Tagged. Source: RFC 9052, 4.2. */
const sign1Tag = 18;
/** Header labels. Source: RFC 9052, 3.1, and RFC 9360 (x5chain). */
const label = { algorithm: 1, critical: 2, contentType: 3, chain: 33 };
const ownLabels = new Set([label.algorithm, label.critical, label.contentType]);
/** Source: IANA's COSE algorithms, and the names of JWS for the same. */
const algorithmNames = new Map([
    [-7, 'ES256'],
    [-35, 'ES384'],
    [-36, 'ES512'],
    [-37, 'PS256'],
    [-38, 'PS384'],
    [-39, 'PS512'],
]);
/**
 * Why not the decoders of tags that cbor2 has: they would make regular expressions, URLs and JSON of hostile bytes.
 * Duplicate keys and streams are refused as RFC 9052, 9 demands.
 */
const decodeOptions = { preferMap: true, rejectDuplicateKeys: true, rejectStreaming: true, ignoreGlobalTags: true, maxDepth: 8 };
const bytes = dist/* instance */.KJ$(Uint8Array);
const headerMap = dist/* map */.TjK(dist/* unknown */.L5J(), dist/* unknown */.L5J());
const sign1 = dist/* strictTuple */.CxQ([bytes, headerMap, bytes, bytes]);
/** Tag 1, seconds since 1970: the only form that Notation allows. */
const epochTime = dist/* pipe */.FsL(dist/* custom */.IeY(value => value instanceof lib/* Tag */.vw && Number(value.tag) === 1), dist/* transform */.pdi(tag => tag.contents), dist/* union */.KCZ([dist/* number */.aig(), dist/* bigint */.oad()]), dist/* transform */.pdi(seconds => new Date(Number(seconds) * 1000)), dist/* check */.z6Y(date => !Number.isNaN(date.getTime())));
const protectedHeader = dist/* object */.Ikc({
    algorithm: dist/* union */.KCZ([dist/* number */.aig(), dist/* bigint */.oad()]),
    contentType: dist/* string */.YjP(),
    critical: dist/* pipe */.FsL(dist/* array */.YOg(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()])), dist/* minLength */.BpQ(1)),
    signingScheme: dist/* string */.YjP(),
    signingTime: dist/* optional */.lqM(epochTime),
    authenticSigningTime: dist/* optional */.lqM(epochTime),
    expiry: dist/* optional */.lqM(epochTime),
});
const unprotectedHeader = dist/* object */.Ikc({
    chain: dist/* pipe */.FsL(dist/* array */.YOg(bytes), dist/* minLength */.BpQ(1)),
    timestamp: dist/* optional */.lqM(bytes),
});
/** Reads a tagged COSE_Sign1 (RFC 9052, 4.2). */
const parseCose = (envelope) => {
    const tag = decodeCbor(envelope);
    const parts = dist/* safeParse */.xLC(sign1, tag instanceof lib/* Tag */.vw && Number(tag.tag) === sign1Tag ? tag.contents : undefined);
    if (!parts.success)
        return refused('malformed', 'The envelope is not a tagged COSE_Sign1.');
    const [protectedBytes, unprotected, payload, signature] = parts.output;
    const map = dist/* safeParse */.xLC(headerMap, decodeCbor(protectedBytes));
    if (!map.success)
        return refused('malformed', 'The protected header of the COSE envelope is not a map.');
    const signed = dist/* safeParse */.xLC(protectedHeader, {
        algorithm: map.output.get(label.algorithm),
        contentType: map.output.get(label.contentType),
        critical: map.output.get(label.critical),
        signingScheme: map.output.get(attributeNames.signingScheme),
        signingTime: map.output.get(attributeNames.signingTime),
        authenticSigningTime: map.output.get(attributeNames.authenticSigningTime),
        expiry: map.output.get(attributeNames.expiry),
    });
    const loose = dist/* safeParse */.xLC(unprotectedHeader, {
        chain: unprotected.get(label.chain),
        timestamp: unprotected.get(attributeNames.timestampSignature),
    });
    const issue = signed.issues?.[0] ?? loose.issues?.[0];
    if (!signed.success || !loose.success) {
        return refused('malformed', `The COSE envelope is not one of Notation: "${issue && dist/* getDotPath */.BuJ(issue)}" is missing or wrong.`);
    }
    const { algorithm, contentType, critical, signingScheme, signingTime, authenticSigningTime, expiry } = signed.output;
    const { chain, timestamp } = loose.output;
    return passed({
        payload,
        signedBytes: signatureStructure(protectedBytes, payload),
        signature,
        algorithm: algorithmNames.get(Number(algorithm)) ?? `COSE algorithm ${algorithm}`,
        contentType,
        critical: critical.map(String),
        attributes: new Set([...map.output.keys()].filter(key => !ownLabels.has(key)).map(String)),
        signingScheme,
        ...(signingTime && { signingTime }),
        ...(authenticSigningTime && { authenticSigningTime }),
        ...(expiry && { expiry }),
        chain,
        ...(timestamp && { timestamp }),
    });
};
/** Undefined when it is not CBOR: no schema accepts that. */
const decodeCbor = (encoded) => {
    try {
        return (0,lib/* decode */.D4)(encoded, decodeOptions);
    }
    catch {
        return undefined;
    }
};
/**
 * `["Signature1", protected, h'', payload]`. Source: RFC 9052, 4.4.
 * Why by hand: the protected header goes in as the bytes that were signed; a decoded and encoded map need not give the same.
 */
const signatureStructure = (protectedBytes, payload) => Buffer.concat([
    Buffer.from([0x84, 0x6a]),
    Buffer.from('Signature1'),
    byteString(protectedBytes),
    Buffer.from([0x40]),
    byteString(payload),
]);
const byteString = (content) => {
    const head = Buffer.alloc(content.length < 24 ? 1 : content.length < 0x1_00 ? 2 : content.length < 0x1_00_00 ? 3 : 5);
    if (head.length === 1)
        head[0] = 0x40 | content.length;
    else
        head.writeUIntBE(content.length, 1, head.length - 1);
    if (head.length > 1)
        head[0] = { 2: 0x58, 3: 0x59, 5: 0x5a }[head.length] ?? 0;
    return Buffer.concat([head, content]);
};

;// CONCATENATED MODULE: ./build/signing/notation/parse-jws.js




/** Base64 in its one right spelling: another one for the same bytes would be a second form of the same signature. */
const base64 = (encoding) => dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(text => Buffer.from(text, encoding).toString(encoding) === text, 'must be base64'), dist/* transform */.pdi((text) => Buffer.from(text, encoding)));
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/u;
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(rfc3339), dist/* transform */.pdi(text => new Date(text)), dist/* check */.z6Y(date => !Number.isNaN(date.getTime())));
/** Source: Notary Project signature specification v1.1, "JWS JSON Serialization": flattened, one signature. */
const serialization = dist/* strictObject */.rej({
    payload: dist/* string */.YjP(),
    protected: dist/* string */.YjP(),
    header: dist/* looseObject */._H3({
        x5c: dist/* pipe */.FsL(dist/* array */.YOg(base64('base64')), dist/* minLength */.BpQ(1)),
        [attributeNames.timestampSignature]: dist/* optional */.lqM(base64('base64')),
    }),
    signature: base64('base64url'),
});
const parse_jws_protectedHeader = dist/* looseObject */._H3({
    alg: dist/* string */.YjP(),
    cty: dist/* string */.YjP(),
    crit: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* minLength */.BpQ(1)),
    [attributeNames.signingScheme]: dist/* string */.YjP(),
    [attributeNames.signingTime]: dist/* optional */.lqM(time),
    [attributeNames.authenticSigningTime]: dist/* optional */.lqM(time),
    [attributeNames.expiry]: dist/* optional */.lqM(time),
});
const ownHeaders = new Set(['alg', 'cty', 'crit']);
/** Reads a JWS in JSON (RFC 7515, 7.2.2). */
const parseJws = (bytes) => {
    const outer = dist/* safeParse */.xLC(serialization, (0,parse_json/* parseJson */.q)(bytes));
    if (!outer.success)
        return malformed(outer.issues);
    const { output } = outer;
    const payload = dist/* safeParse */.xLC(base64('base64url'), output.payload);
    const headerBytes = dist/* safeParse */.xLC(base64('base64url'), output.protected);
    if (!payload.success || !headerBytes.success)
        return refused('malformed', 'The JWS envelope is not base64url.');
    const header = dist/* safeParse */.xLC(parse_jws_protectedHeader, (0,parse_json/* parseJson */.q)(headerBytes.output));
    if (!header.success)
        return malformed(header.issues);
    const signed = header.output;
    const signingTime = signed[attributeNames.signingTime];
    const authenticSigningTime = signed[attributeNames.authenticSigningTime];
    const expiry = signed[attributeNames.expiry];
    const timestamp = output.header[attributeNames.timestampSignature];
    return passed({
        payload: payload.output,
        signedBytes: Buffer.from(`${output.protected}.${output.payload}`, 'ascii'),
        signature: output.signature,
        algorithm: signed.alg,
        contentType: signed.cty,
        critical: signed.crit,
        attributes: new Set(Object.keys(signed).filter(name => !ownHeaders.has(name))),
        signingScheme: signed[attributeNames.signingScheme],
        ...(signingTime && { signingTime }),
        ...(authenticSigningTime && { authenticSigningTime }),
        ...(expiry && { expiry }),
        chain: output.header.x5c,
        ...(timestamp && { timestamp }),
    });
};
const malformed = (issues) => {
    const place = issues[0] && dist/* getDotPath */.BuJ(issues[0]);
    return refused('malformed', place ? `The JWS envelope is not one of Notation: "${place}" is missing or wrong.` : 'The envelope is not a JWS in JSON.');
};

;// CONCATENATED MODULE: ./build/signing/notation/check-envelope.js









const payloadType = 'application/vnd.cncf.notary.payload.v1+json';
const understood = new Set([
    attributeNames.signingScheme,
    attributeNames.signingTime,
    attributeNames.authenticSigningTime,
    attributeNames.expiry,
]);
const plugins = new Set([attributeNames.verificationPlugin, attributeNames.verificationPluginMinVersion]);
/** Integrity, which no level of a trust policy can loosen. Source: Notary Project signature specification v1.1. */
const checkEnvelope = (signature, image) => {
    const parsed = parseEnvelope(signature);
    if (parsed.refusal)
        return parsed;
    const envelope = parsed.value;
    const scheme = checkAttributes(envelope);
    if (scheme.refusal)
        return scheme;
    const chain = readChain(envelope.chain);
    if (chain.refusal)
        return chain;
    const intact = checkSignature(envelope, chain.value[0]);
    if (intact.refusal)
        return intact;
    const links = checkChain(chain.value, 'code-signing');
    if (links.refusal)
        return links;
    const target = checkTarget(envelope, image);
    if (target.refusal)
        return target;
    return passed({ envelope, chain: chain.value, ...scheme.value });
};
const parseEnvelope = ({ mediaType, envelope }) => {
    if (envelope.length > maxEnvelopeBytes)
        return refused('malformed', `The envelope is larger than ${maxEnvelopeBytes} bytes.`);
    return mediaType === 'application/jose+json' ? parseJws(envelope) : parseCose(envelope);
};
const checkAttributes = (envelope) => {
    const { signingScheme: scheme, critical, attributes, contentType, expiry } = envelope;
    if (contentType !== payloadType)
        return refused('malformed', `The payload's type is "${contentType}", not "${payloadType}".`);
    const unknown = critical.find(name => !understood.has(name));
    if (unknown !== undefined)
        return unsupported(unknown);
    const plugin = [...attributes].find(name => plugins.has(name));
    if (plugin !== undefined)
        return unsupported(plugin);
    const absent = critical.find(name => !attributes.has(name));
    if (absent !== undefined)
        return refused('malformed', `The attribute "${absent}" is critical and not there.`);
    if (scheme !== 'notary.x509' && scheme !== 'notary.x509.signingAuthority') {
        return refused('unsupported', `The signing scheme "${scheme}" is not known.`, 'Sign with notary.x509 or notary.x509.signingAuthority.');
    }
    const time = scheme === 'notary.x509' ? envelope.signingTime : envelope.authenticSigningTime;
    const otherTime = scheme === 'notary.x509' ? envelope.authenticSigningTime : envelope.signingTime;
    if (time === undefined || otherTime !== undefined)
        return refused('malformed', `The signing time is not the one that ${scheme} has.`);
    const demanded = [
        attributeNames.signingScheme,
        ...(scheme === 'notary.x509.signingAuthority' ? [attributeNames.authenticSigningTime] : []),
        ...(expiry ? [attributeNames.expiry] : []),
    ].find(name => !critical.includes(name));
    if (demanded !== undefined)
        return refused('malformed', `The attribute "${demanded}" must be critical.`);
    if (expiry && expiry <= time)
        return refused('malformed', 'The signature expires before it was made.');
    return passed({ scheme, claimedTime: time });
};
const unsupported = (name) => plugins.has(name)
    ? refused('unsupported', `The signature must be verified by a plugin ("${name}"), and plugins are not run here.`, 'Sign without a plugin that verifies, or let the cluster verify this image and except it here.')
    : refused('unsupported', `The signature has the critical attribute "${name}", which is not understood.`, 'Sign without it.');
const readChain = (encoded) => {
    if (encoded.length > maxChainLength)
        return refused('certificate-invalid', `The chain has more than ${maxChainLength} certificates.`);
    const [leaf, ...others] = encoded.map(x509_certificate/* readCertificate */.w$);
    const authorities = others.filter(certificate => certificate !== undefined);
    if (leaf === undefined || authorities.length < others.length) {
        return refused('certificate-invalid', 'The certificate chain holds something that is not an X.509 version 3 certificate.');
    }
    return passed([leaf, ...authorities]);
};
/** The leaf's key decides on the algorithm; what the envelope names must agree. Source: "Algorithm Selection". */
const algorithmOf = ({ asymmetricKeyType: type, asymmetricKeyDetails: details }) => {
    const bits = type === 'rsa' ? { 2048: 256, 3072: 384, 4096: 512 }[details?.modulusLength ?? 0] : curves.get(details?.namedCurve);
    return bits === undefined ? undefined : { name: `${type === 'rsa' ? 'PS' : 'ES'}${bits}`, hash: `sha${bits}` };
};
const curves = new Map([
    ['prime256v1', 256],
    ['secp384r1', 384],
    ['secp521r1', 512],
]);
const checkSignature = ({ algorithm, signedBytes, signature }, { key }) => {
    const dictated = algorithmOf(key);
    if (dictated === undefined) {
        return refused('unsupported', 'The signing key is not one that Notation allows.', 'Sign with RSA of 2048, 3072 or 4096 bits, or with ECDSA on P-256, P-384 or P-521.');
    }
    if (dictated.name !== algorithm) {
        return refused('signature-invalid', `The envelope names the algorithm ${algorithm}, and the certificate's key demands ${dictated.name}.`);
    }
    const options = dictated.name.startsWith('PS')
        ? { key, padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength: external_node_crypto_.constants.RSA_PSS_SALTLEN_DIGEST }
        : { key, dsaEncoding: 'ieee-p1363' };
    return (0,external_node_crypto_.verify)(dictated.hash, signedBytes, options, signature)
        ? passed(undefined)
        : refused('signature-invalid', "The signature does not verify with its certificate's key.", 'Sign the image again; somebody may have changed the signature.');
};
/** Source: "Payload": the descriptor of what was signed. */
const payloadSchema = dist/* object */.Ikc({
    targetArtifact: dist/* object */.Ikc({ mediaType: dist/* string */.YjP(), digest: dist/* string */.YjP(), size: dist/* number */.aig() }),
});
const checkTarget = ({ payload }, image) => {
    const read = dist/* safeParse */.xLC(payloadSchema, (0,parse_json/* parseJson */.q)(payload));
    if (!read.success)
        return refused('malformed', 'The payload names no target artifact.');
    const { digest, mediaType, size } = read.output.targetArtifact;
    return digest === image.digest && mediaType === image.mediaType && size === image.size
        ? passed(undefined)
        : refused('digest-mismatch', `The signature is about ${digest} (${mediaType}, ${size} bytes), and the image is ${image.digest} (${image.mediaType}, ${image.size} bytes).`, 'Sign the image that the reference names now.');
};

// EXTERNAL MODULE: ./build/signing/notation/trust-store.js
var trust_store = __webpack_require__(31513);
// EXTERNAL MODULE: ./build/signing/notation/trusted-identity.js
var trusted_identity = __webpack_require__(9935);
;// CONCATENATED MODULE: ./build/signing/notation/check-trust.js



/** The certificates of the stores of a type that a statement names. */
const trustedCertificates = ({ trustStores }, stores, type) => trustStores.filter(store => store.type === type).flatMap(store => stores.get((0,trust_store/* trustStoreKey */.LF)(store)) ?? []);
/**
 * Authenticity: a certificate of the chain is in a trusted store of the scheme's type, and the leaf's subject is a trusted identity.
 * Source: Notary Project trust store and trust policy specification v1.1, "Signature Verification details".
 */
const checkTrust = ({ chain, scheme }, statement, stores) => {
    const type = scheme === 'notary.x509' ? 'ca' : 'signingAuthority';
    const [leaf] = chain;
    const root = chain.at(-1) ?? leaf;
    const trusted = trustedCertificates(statement, stores, type);
    if (!trusted.some(certificate => chain.some(({ der }) => der.equals(certificate.der)))) {
        return refused('certificate-untrusted', `The signature's chain ends with "${root.subject.text}", which is in no "${type}" trust store of the statement "${statement.name}".`, `If that root should be trusted, put it into truststore/x509/${type}/NAME/ and name "${type}:NAME" in "trustStores" (${statement.origin}).`);
    }
    if (statement.trustedIdentities === 'any' || statement.trustedIdentities.some(identity => (0,trusted_identity/* hasIdentity */.rr)(leaf.subject, identity)))
        return passed(undefined);
    return refused('identity-mismatch', `"${leaf.subject.text}" is not a trusted identity of the statement "${statement.name}".`, `If it should be one, add "x509.subject: C=\u2026, ST=\u2026, O=\u2026" of that subject to "trustedIdentities" (${statement.origin}).`);
};

;// CONCATENATED MODULE: ./build/signing/x509/timestamp-token.js



const oids = {
    signedData: '1.2.840.113549.1.7.2',
    timestampInfo: '1.2.840.113549.1.9.16.1.4',
    contentType: '1.2.840.113549.1.9.3',
    messageDigest: '1.2.840.113549.1.9.4',
    signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
    /** ETSI's baseline policy, whose accuracy is one second when none is given. */
    baselinePolicy: '0.4.0.2023.1.1',
};
/** Largest token, in bytes; real ones have about 6,000. */
const timestamp_token_maxBytes = 262_144;
const timestamp_token_maxCertificates = 16;
const maxAttributes = 32;
/**
 * Reads a token; undefined for anything else. Only DER: the few authorities that still write BER are refused, as are SHA-1 and tokens
 * without ESSCertIDv2, which could be signed by another certificate than it seems.
 */
const readTimestampToken = (bytes) => bytes.length > timestamp_token_maxBytes ? undefined : (0,der/* readOr */.Cq)(() => readStrictly(bytes), undefined);
const readStrictly = (bytes) => {
    const [type, explicit] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(bytes), der/* derTag */.S_.sequence);
    if ((0,der/* oidOf */._f)(type) !== oids.signedData)
        throw new der/* DerError */.I4();
    const [version, , encapsulated, ...rest] = (0,der/* childrenOf */.LU)((0,der/* insideOf */.kP)(explicit, (0,der/* contextTag */.qA)(0)), der/* derTag */.S_.sequence);
    if ((0,der/* smallNumberOf */.I9)((0,der/* integerOf */.cP)(version)) !== 3)
        throw new der/* DerError */.I4();
    const [contentType, octets] = (0,der/* childrenOf */.LU)(encapsulated, der/* derTag */.S_.sequence);
    if ((0,der/* oidOf */._f)(contentType) !== oids.timestampInfo)
        throw new der/* DerError */.I4();
    const { content } = (0,der/* expectTag */.yi)((0,der/* insideOf */.kP)(octets, (0,der/* contextTag */.qA)(0)), der/* derTag */.S_.octetString);
    const signers = (0,der/* childrenOf */.LU)(rest.at(-1), der/* derTag */.S_.set);
    // Source: RFC 3161, 2.4.2: the signature of the authority and no other.
    if (signers.length !== 1)
        throw new der/* DerError */.I4();
    return { content, ...readInfo(content), certificates: timestamp_token_readCertificates(rest[0]), signer: readSigner(signers[0]) };
};
const timestamp_token_readCertificates = (set) => {
    if (set?.tag !== (0,der/* contextTag */.qA)(0))
        return [];
    const encoded = (0,der/* childrenOf */.LU)(set, (0,der/* contextTag */.qA)(0));
    if (encoded.length > timestamp_token_maxCertificates)
        throw new der/* DerError */.I4();
    // Another certificate than X.509 version 3 is none that could have signed.
    return encoded.map(({ raw }) => (0,x509_certificate/* readCertificate */.w$)(raw)).filter(certificate => certificate !== undefined);
};
const readInfo = (content) => {
    const [version, policy, imprint, , time, ...optional] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(content), der/* derTag */.S_.sequence);
    if ((0,der/* smallNumberOf */.I9)((0,der/* integerOf */.cP)(version)) !== 1)
        throw new der/* DerError */.I4();
    const [algorithm, digest] = (0,der/* childrenOf */.LU)(imprint, der/* derTag */.S_.sequence);
    const accuracy = optional[0]?.tag === der/* derTag */.S_.sequence ? readAccuracy(optional[0]) : 0;
    return {
        imprint: { hash: strongHash(algorithm), digest: (0,der/* expectTag */.yi)(digest, der/* derTag */.S_.octetString).content },
        time: (0,der/* timeOf */.nR)((0,der/* expectTag */.yi)(time, der/* derTag */.S_.generalizedTime)),
        accuracy: accuracy === 0 && (0,der/* oidOf */._f)(policy) === oids.baselinePolicy ? 1_000 : accuracy,
    };
};
/** Seconds, `[0]` milliseconds and `[1]` microseconds, as milliseconds. */
const readAccuracy = (accuracy) => (0,der/* childrenOf */.LU)(accuracy, der/* derTag */.S_.sequence)
    .map(({ tag, content }) => {
    const factor = accuracyFactors.get(tag);
    if (factor === undefined)
        throw new der/* DerError */.I4();
    return Math.ceil((0,der/* smallNumberOf */.I9)(content) * factor);
})
    .reduce((sum, part) => sum + part, 0);
const accuracyFactors = new Map([
    [der/* derTag */.S_.integer, 1_000],
    [(0,der/* contextTag */.qA)(0, 'primitive'), 1],
    [(0,der/* contextTag */.qA)(1, 'primitive'), 0.001],
]);
const strongHash = (algorithm) => {
    const hash = (0,signature_algorithm/* hashAlgorithmOf */.FH)(algorithm);
    if (hash === undefined)
        throw new der/* DerError */.I4();
    return hash;
};
const readSigner = (signer) => {
    const [version, id, hashAlgorithm, signedAttributes, algorithm, signature] = (0,der/* childrenOf */.LU)(signer, der/* derTag */.S_.sequence);
    if ((0,der/* smallNumberOf */.I9)((0,der/* integerOf */.cP)(version)) !== 1 || algorithm === undefined)
        throw new der/* DerError */.I4();
    const [issuer, serial] = (0,der/* childrenOf */.LU)(id, der/* derTag */.S_.sequence);
    const attributes = readAttributes(signedAttributes);
    if ((0,der/* oidOf */._f)(attributes.get(oids.contentType)) !== oids.timestampInfo)
        throw new der/* DerError */.I4();
    // Source: RFC 5652, 5.4: signed with the tag of a SET OF instead of [0].
    const asSet = Buffer.from((0,der/* expectTag */.yi)(signedAttributes, (0,der/* contextTag */.qA)(0)).raw);
    asSet[0] = der/* derTag */.S_.set;
    return {
        issuer: (0,der/* expectTag */.yi)(issuer, der/* derTag */.S_.sequence).raw,
        serial: (0,der/* integerOf */.cP)(serial),
        hash: strongHash(hashAlgorithm),
        algorithm,
        signature: (0,der/* expectTag */.yi)(signature, der/* derTag */.S_.octetString).content,
        attributes: asSet,
        messageDigest: (0,der/* expectTag */.yi)(attributes.get(oids.messageDigest), der/* derTag */.S_.octetString).content,
        certificateHash: readCertificateHash(attributes.get(oids.signingCertificateV2)),
    };
};
const readAttributes = (set) => {
    const attributes = (0,der/* childrenOf */.LU)(set, (0,der/* contextTag */.qA)(0));
    if (attributes.length > maxAttributes)
        throw new der/* DerError */.I4();
    const read = new Map();
    for (const attribute of attributes) {
        const [type, values] = (0,der/* childrenOf */.LU)(attribute, der/* derTag */.S_.sequence);
        const [value, ...others] = (0,der/* childrenOf */.LU)(values, der/* derTag */.S_.set);
        const id = (0,der/* oidOf */._f)(type);
        // Source: RFC 5652, 11: one instance, one value.
        if (read.has(id) || value === undefined || others.length > 0)
            throw new der/* DerError */.I4();
        read.set(id, value);
    }
    return read;
};
/** The first ESSCertIDv2: hash (SHA-256 when left out) of the certificate that signed. Source: RFC 5035, 3. */
const readCertificateHash = (attribute) => {
    const [first] = (0,der/* childrenOf */.LU)((0,der/* childrenOf */.LU)(attribute, der/* derTag */.S_.sequence)[0], der/* derTag */.S_.sequence);
    const parts = (0,der/* childrenOf */.LU)(first, der/* derTag */.S_.sequence);
    const written = parts[0]?.tag === der/* derTag */.S_.sequence;
    return {
        hash: written ? strongHash(parts[0]) : 'sha256',
        digest: (0,der/* expectTag */.yi)(parts[written ? 1 : 0], der/* derTag */.S_.octetString).content,
    };
};

;// CONCATENATED MODULE: ./build/signing/notation/verify-timestamp.js





/**
 * Verifies an RFC 3161 token over `signature` (the envelope's signature value). `roots`: the trusted certificates of `tsa:` stores.
 * Source: Notary Project trust store and trust policy specification v1.1, "Timestamp verification"; RFC 3161.
 */
const verifyTimestamp = (bytes, signature, roots) => {
    const token = readTimestampToken(bytes);
    if (token === undefined)
        return verify_timestamp_invalid('The timestamp is not an RFC 3161 token in DER with SHA-256 or better.');
    if (!(0,signature_algorithm/* hashOf */.qQ)(token.imprint.hash, signature).equals(token.imprint.digest))
        return verify_timestamp_invalid('The timestamp was made for another signature.');
    const authority = verify_timestamp_signerOf(token);
    if (authority === undefined)
        return verify_timestamp_invalid('The timestamp does not bring the certificate that signed it.');
    const path = buildPath(authority, token.certificates, roots);
    const problem = checkChain(path, 'timestamping');
    if (problem.refusal)
        return verify_timestamp_invalid(`The certificates of the timestamp authority are not accepted. ${problem.refusal.reason}`);
    if (!roots.some(root => path.some(({ der }) => der.equals(root.der)))) {
        return refused('timestamp-invalid', `The timestamp authority "${authority.subject.text}" is not in a trusted store.`, 'Put its root certificate into truststore/x509/tsa/NAME/ and name "tsa:NAME" in "trustStores".');
    }
    const { time, accuracy } = token;
    if (!path.every(certificate => (0,x509_certificate/* isValidIn */.AA)(certificate, time)))
        return verify_timestamp_invalid('A certificate of the timestamp authority was not valid when it signed.');
    return passed({ time, from: new Date(time.getTime() - accuracy), to: new Date(time.getTime() + accuracy), chain: path });
};
const verify_timestamp_invalid = (reason) => refused('timestamp-invalid', reason, 'Sign again with a timestamp of a trusted authority.');
/** The certificate that signed the token: named by issuer and serial number and by its hash, and its key verifies. */
const verify_timestamp_signerOf = ({ content, certificates, signer }) => {
    if (!(0,signature_algorithm/* hashOf */.qQ)(signer.hash, content).equals(signer.messageDigest))
        return undefined;
    const { hash, digest } = signer.certificateHash;
    return certificates.find(certificate => certificate.issuer.der.equals(signer.issuer) &&
        certificate.serial.equals(signer.serial) &&
        (0,signature_algorithm/* hashOf */.qQ)(hash, certificate.der).equals(digest) &&
        (0,signature_algorithm/* isSignedBy */.s3)({ algorithm: signer.algorithm, bytes: signer.attributes, signature: signer.signature, hash: signer.hash }, certificate.key));
};
/** From the signer upwards: trusted certificates before those that the token brings, which anybody may have put there. */
const buildPath = (leaf, brought, roots) => {
    const path = [leaf];
    let top = leaf;
    while (!(0,x509_certificate/* isSelfSigned */.Nl)(top) && path.length < maxChainLength) {
        const above = [...roots, ...brought].find(candidate => candidate !== top && (0,x509_certificate/* isIssuedBy */.rh)(top, candidate));
        if (above === undefined)
            break;
        path.push(above);
        top = above;
    }
    return path;
};

;// CONCATENATED MODULE: ./build/signing/notation/check-time.js




/** Whether the signature is past its own "best by" time. */
const checkExpiry = ({ envelope: { expiry } }, now) => expiry !== undefined && expiry <= now
    ? refused('expired', `The signature expired on ${expiry.toISOString()}.`, 'Sign the image again.')
    : passed(undefined);
/**
 * Authentic timestamp: all certificates were valid when the signature was made. What proves the time is the signing authority, a
 * countersignature of a trusted timestamp authority, or else the clock: then they must be valid now.
 * Source: Notary Project trust store and trust policy specification v1.1, "Authentic timestamp" and `verifyTimestamp`.
 */
const checkTime = ({ envelope, scheme, chain, claimedTime }, statement, stores, now) => {
    if (scheme === 'notary.x509.signingAuthority')
        return validIn(chain, claimedTime, claimedTime, undefined);
    const hasStores = statement.trustStores.some(({ type }) => type === 'tsa');
    const hasExpired = chain.some(({ notAfter }) => notAfter < now);
    if (!hasStores || (statement.verifyTimestamp === 'afterCertExpiry' && !hasExpired))
        return validIn(chain, now, now, undefined);
    if (envelope.timestamp === undefined) {
        return refused('timestamp-missing', 'The signature has no timestamp, and the trust policy demands one.', 'Sign with "notation sign --timestamp-url".');
    }
    const timestamp = verifyTimestamp(envelope.timestamp, envelope.signature, trustedCertificates(statement, stores, 'tsa'));
    return timestamp.refusal ? timestamp : validIn(chain, timestamp.value.from, timestamp.value.to, timestamp.value);
};
const validIn = (chain, from, to, timestamp) => {
    const invalid = chain.find(certificate => !(0,x509_certificate/* isValidIn */.AA)(certificate, from, to));
    if (invalid === undefined)
        return passed(timestamp);
    const { subject, notBefore, notAfter } = invalid;
    return refused('certificate-expired', `"${subject.text}" is valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}, and not at ${to.toISOString()}.`, 'Sign again with a valid certificate, and with a timestamp so that the signature outlives the certificate ("tsa:" trust store).');
};

;// CONCATENATED MODULE: ./build/signing/notation/verify-notation.js





/**
 * Verifies one Notation signature of an image by a statement of a trust policy. Failures that the statement only logs become remarks of the
 * verified signature. A statement of level `skip` verifies nothing: whoever holds it admits the image without asking.
 * Source: Notary Project trust store and trust policy specification v1.1.
 */
const verifyNotation = (signature, image, context) => {
    const { place } = signature;
    const { statement, stores, now } = context;
    if (statement.level === 'skip') {
        return {
            state: 'refused',
            place,
            refusal: { code: 'not-applicable', reason: `The statement "${statement.name}" skips the verification of signatures.` },
        };
    }
    const intact = checkEnvelope(signature, image);
    if (intact.refusal)
        return { state: 'refused', place, refusal: intact.refusal };
    const [leaf] = intact.value.chain;
    const trust = checkTrust(intact.value, statement, stores);
    const time = checkTime(intact.value, statement, stores, now);
    const revocation = checkChains(intact.value, time.value, context);
    const outcomes = {
        authenticity: trust,
        expiry: checkExpiry(intact.value, now),
        authenticTimestamp: time,
        revocation,
    };
    const judged = applyActions(outcomes, statement);
    if (judged.refusal)
        return { state: 'refused', place, refusal: { ...judged.refusal, claimedSigner: leaf.subject.text } };
    return {
        state: 'verified',
        signature: {
            kind: 'signature',
            format: 'notation',
            place,
            signer: { engine: 'notation', subject: leaf.subject.text, issuer: (intact.value.chain.at(-1) ?? leaf).subject.text },
            times: provenTimes(intact.value, trust, time.value),
            remarks: [...judged.value, ...(statement.actions.revocation === 'skip' ? [] : (revocation.value ?? []))],
        },
    };
};
const order = ['authenticity', 'expiry', 'authenticTimestamp', 'revocation'];
/** The remarks, or the first failure that is enforced. */
const applyActions = (outcomes, { actions, level, name }) => {
    const remarks = [];
    for (const type of order) {
        const { refusal } = outcomes[type];
        if (actions[type] === 'skip')
            remarks.push(`${titles[type]} was not checked.`);
        else if (refusal && actions[type] === 'enforce')
            return { refusal: withOverride(refusal, type) };
        else if (refusal)
            remarks.push(`${refusal.reason} The statement "${name}" (level ${level}) only logs that.`);
    }
    return passed(remarks);
};
const titles = {
    authenticity: 'Authenticity',
    expiry: 'Expiry',
    authenticTimestamp: 'The authentic timestamp',
    revocation: 'Revocation',
};
/** Says by which override a revocation that can't be found out would not be asked for: the one failure that is not the signer's fault. */
const withOverride = (refusal, type) => type === 'revocation' && refusal.code === 'revocation-unknown'
    ? {
        ...refusal,
        remedy: 'Make the address reachable from here, or write "override": {"revocation": "skip"} into "signatureVerification" to accept certificates without asking.',
    }
    : refusal;
/** Revocation of the signer's chain and the timestamp authority's; the value is remarks. */
const checkChains = (intact, timestamp, { answers, now }) => {
    const signer = checkIssued(intact.chain, signedBefore(intact, timestamp), answers, now);
    if (signer.refusal || timestamp === undefined)
        return signer;
    const authority = checkIssued(timestamp.chain, timestamp.to, answers, now);
    return authority.refusal ? authority : passed([...signer.value, ...authority.value]);
};
/** The latest time at which the signature can have been made; undefined when nothing proves it. */
const signedBefore = ({ scheme, claimedTime }, timestamp) => scheme === 'notary.x509.signingAuthority' ? claimedTime : timestamp?.to;
const checkIssued = (chain, signed, answers, now) => {
    const remarks = [];
    const unknown = [];
    for (const [certificate, issuer] of issuedOf(chain)) {
        const status = checkRevocation(certificate, issuer, answers, now);
        const name = `"${certificate.subject.text}"`;
        if (status.state === 'revoked') {
            const stillCounts = status.invalidFrom !== undefined && signed !== undefined && signed < status.invalidFrom;
            const told = `${name} was revoked on ${status.since.toISOString()}`;
            if (!stillCounts)
                return refused('certificate-revoked', `${told}.`, 'Sign the image again with a certificate that is not revoked.');
            remarks.push(`${told}, and is invalid only from ${status.invalidFrom.toISOString()}, after it signed.`);
        }
        else if (status.state === 'unknown')
            unknown.push(`Whether ${name} was revoked is not known. ${status.reason}`);
        else if (status.state === 'unasked')
            unknown.push(`Whether ${name} was revoked is not known. ${status.query.url} was not asked.`);
    }
    return unknown.length > 0 ? refused('revocation-unknown', unknown.join(' ')) : passed(remarks);
};
const provenTimes = ({ scheme, claimedTime, chain: [leaf] }, trust, timestamp) => {
    if (timestamp)
        return [{ source: 'timestamp-authority', time: timestamp.time, witness: timestamp.chain[0].subject.text }];
    return scheme === 'notary.x509.signingAuthority' && trust.refusal === undefined
        ? [{ source: 'timestamp-authority', time: claimedTime, witness: leaf.subject.text }]
        : [];
};
/**
 * What has to be asked about the revocation of a signature's certificates, given what was answered so far. Ask, add the answers by
 * `revocationKey`, and call again until nothing is left: the CRL is only fetched when OCSP gives no valid answer. Empty for a signature
 * that is refused anyway, or whose statement skips revocation. Why only trusted chains are asked about: the addresses of others are their
 * makers', who could send us anywhere.
 */
const revocationQueries = (signature, image, { statement, stores, answers, now }) => {
    if (statement.actions.revocation === 'skip')
        return [];
    const intact = checkEnvelope(signature, image);
    if (intact.refusal || checkTrust(intact.value, statement, stores).refusal)
        return [];
    const timestamp = checkTime(intact.value, statement, stores, now).value;
    return [...openQueries(intact.value.chain, answers, now), ...(timestamp ? openQueries(timestamp.chain, answers, now) : [])];
};

;// CONCATENATED MODULE: ./build/signing/policy/judge/plan-image.js




/** What must be fetched about an image before it can be judged. */
const planImage = (policies, reference) => {
    const { clusterPolicies, notary, githubAttestations } = policiesFor(policies, reference);
    const sources = clusterPolicies.flatMap(({ authorities }) => authorities.flatMap(one => (one.kind === 'signing' ? one.sources : [])));
    const distinct = new Map(sources.map(source => [`${source.repository} ${source.tagPrefix ?? ''}`, source]));
    const [github] = githubAttestations;
    return {
        reference,
        signatureRepositories: [...distinct.values()],
        ...(github && { githubAttestations: github.source }),
        ...(notary && {
            notary: { server: notary.server, gun: (0,image_name/* trustRepository */.Pj)(reference), roles: notary.roles ?? ['targets/releases'] },
        }),
    };
};
/** Most manifests of an index that are told apart. */
const plan_image_maxListed = 200;
/**
 * All manifests below an index, those of indexes in it too, as far as `facts` (by digest) know them. Each once, from above; at most two
 * hundred, of which some are then not known.
 */
const platformsBelow = ({ platforms }, facts) => {
    const listed = new Map();
    const waiting = [...platforms];
    for (let next = waiting.shift(); next !== undefined && listed.size < plan_image_maxListed; next = waiting.shift()) {
        if (listed.has(next.digest))
            continue;
        listed.set(next.digest, next);
        const own = facts.get(next.digest);
        if (own?.state === 'known')
            waiting.push(...own.evidence.platforms);
    }
    return [...listed.values()];
};
/**
 * Queries for the platforms of an index that are not known yet, when policy wants each of them signed: by digest, as a cluster would pull
 * them. An index in the index leads to further ones: ask, add the facts by digest, and call again until nothing is left.
 */
const planPlatforms = (policies, reference, evidence, facts = new Map()) => policies.settings.platforms === 'all'
    ? platformsBelow(evidence, facts)
        .filter(({ digest }) => !facts.has(digest))
        .map(({ digest }) => ({
        ...planImage(policies, reference),
        reference: { ...reference, text: `${reference.name}@${digest}`, digest },
    }))
    : [];
/**
 * What has to be asked about the revocation of certificates before an image is judged, given what was answered so far: ask, add the answers
 * by `revocationKey`, and call again until nothing is left.
 */
const planRevocation = (policies, reference, evidence, answers, now) => {
    const { notation } = policiesFor(policies, reference);
    if (notation === undefined)
        return [];
    return evidence.signatures.flatMap(signature => signature.format === 'notation' ? revocationQueries(signature, evidence.image, { ...notation, answers, now }) : []);
};
/** Names of all trust roots that policies verify with, for whoever prepares them; `github` only where its attestations are asked for. */
const neededTrustRoots = ({ clusterImagePolicies, settings }) => new Set([
    ...clusterImagePolicies.flatMap(({ authorities }) => authorities.flatMap(authority => (authority.kind === 'signing' ? (0,trust_selection/* selectedTrustRoots */.H4)(authority.trust) : []))),
    ...(settings.githubAttestations.length > 0 ? [trust_selection/* publicGood */.xe, trust_selection/* githubTrust */.E7] : []),
]);

;// CONCATENATED MODULE: ./build/signing/policy/judge/judge-image.js







/** Whether an image would be admitted, and why. */
const judgeImage = (question) => {
    const { policies, text, reference, now } = question;
    const { settings } = policies;
    const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
    const { mode, enforceFrom } = imageModeOn(settings, { text, reference }, today);
    const base = {
        image: reference === undefined ? text : (0,image_name/* policyImageName */.Xs)(reference),
        mode,
        ...(mode !== 'enforce' && enforceFrom !== undefined && { enforceFrom }),
    };
    const judged = reference === undefined ? [] : judgeAll(question, reference);
    const { facts } = question;
    const digest = facts?.state === 'known' ? facts.evidence.image.digest : undefined;
    const conclusion = reference === undefined ? judge_image_open : concludeImage(judged, facts);
    const { counting, expired } = exceptionsOn(settings, { text, reference }, today);
    const passes = conclusion.state === 'admitted';
    const excepted = !passes && counting !== undefined;
    const mayPass = conclusion.state === 'undetermined' && !excepted && [facts, ...(question.platformFacts?.values() ?? [])].some(mayBeKnown);
    return {
        ...base,
        ...(digest !== undefined && { digest }),
        ...(facts?.state === 'absent' && { isAbsent: true }),
        ...conclusion,
        ...(mayPass && { mayPass }),
        ...(excepted && {
            state: 'excepted',
            reason: `An exception lets it pass${counting.until === undefined ? '' : ` until ${counting.until}`}: ${counting.reason} Without it: ${conclusion.reason}`,
            exception: { reason: counting.reason, until: counting.until, origin: counting.origin },
        }),
        policies: judged.map(({ outcome }) => outcome),
        signatures: distinct(judged.flatMap(({ signatures }) => signatures)),
        remarks: imageRemarks({ reference, facts, judged, isAdmitted: passes, expired: passes || excepted ? [] : expired }),
        trace: facts === undefined ? [] : facts.state === 'known' ? facts.evidence.trace : facts.trace,
    };
};
/** Whether asking again may tell more. */
const mayBeKnown = (facts) => (facts?.state === 'unknown' && facts.retryable) || (facts?.state === 'known' && facts.evidence.gaps.length > 0);
const judge_image_open = {
    state: 'undetermined',
    reason: 'Which image this is cannot be told from the repository: a part is filled in later, or the text is not an image reference.',
    remedy: 'Write the image out, or give its variables defaults, so that it can be verified before it is used.',
};
const judgeAll = (question, reference) => {
    const { policies, context, facts, verifiers, trustRoots, revocation, now } = question;
    const judging = { reference, facts, verifiers, trustRoots, signatureFormat: policies.settings.signatureFormat, now };
    const named = judgePolicies(policies, context, revocation, judging);
    if (policies.settings.platforms === 'named' || facts?.state !== 'known')
        return named;
    const known = question.platformFacts ?? new Map();
    const platforms = platformsBelow(facts.evidence, known);
    return [...named, ...judgePlatforms({ policies, context, revocation, judging, platforms, facts: known })];
};
/** Each signature once, also when several policies count it. */
const distinct = (signatures) => [
    ...new Map(signatures.map(signature => [
        [signature.format, signature.place.name, signature.place.digest, signature.signer.subject, signature.predicateType].join('\n'),
        signature,
    ])).values(),
];

;// CONCATENATED MODULE: ./build/signing/verify-image.js



/** Platforms of one index, indexes in it included, that are verified each by itself. */
const maxPlatforms = 50;
const platformsAtATime = 4;
/** Bytes of signatures of all platforms together: each may have as many as a whole image. Platforms after that are not asked about. */
const maxPlatformBytes = 64 * 1024 * 1024;
/** Answers lead to further questions (the CRL when OCSP says nothing), and a chain has few certificates. */
const maxRevocationRounds = 8;
const maxRevocationQueries = 64;
/** Fetches what policy needs to know about an image, and judges it. */
const verifyImage = async (image, basis, ports) => {
    const { reference } = image;
    if (reference === undefined)
        return judgeImage({ ...basis, ...image, facts: undefined, revocation: new Map() });
    const facts = await ports.images.fetchImage(planImage(basis.policies, reference));
    const platformFacts = facts.state === 'known' ? await fetchPlatforms(reference, facts.evidence, basis.policies, ports.images) : new Map();
    const evidence = [facts, ...platformFacts.values()].flatMap(each => (each.state === 'known' ? [each.evidence] : []));
    const revocation = await fetchRevocation(reference, evidence, basis, ports.revocation);
    return judgeImage({ ...basis, ...image, facts, platformFacts, revocation });
};
const fetchPlatforms = async (reference, evidence, policies, images) => {
    const facts = new Map();
    while (bytesOf(facts.values()) <= maxPlatformBytes) {
        const queries = planPlatforms(policies, reference, evidence, facts).slice(0, Math.min(platformsAtATime, maxPlatforms - facts.size));
        if (queries.length === 0)
            break;
        await Promise.all(queries.map(async (query) => {
            if (query.reference.digest !== undefined)
                facts.set(query.reference.digest, await images.fetchImage(query));
        }));
    }
    return facts;
};
const bytesOf = (facts) => [...facts].reduce((sum, each) => sum + (each.state === 'known' ? each.evidence.signatures.reduce((of, one) => of + lengthOf(one), 0) : 0), 0);
const lengthOf = (signature) => {
    switch (signature.format) {
        case 'simple-signing':
            return signature.payload.length;
        case 'sigstore-bundle':
            return signature.bundle.length;
        case 'dsse-envelope':
        case 'notation':
            return signature.envelope.length;
    }
};
/** Asks until nothing is left to ask, or a bound is reached: what was not asked stays unknown, which policy judges. */
const fetchRevocation = async (reference, evidence, { policies, now }, source) => {
    const answers = new Map();
    for (let round = 0; round < maxRevocationRounds; round += 1) {
        const open = evidence.flatMap(each => planRevocation(policies, reference, each, answers, now));
        const distinct = new Map(open.map(query => [revocationKey(query), query]));
        const queries = [...distinct].filter(([key]) => !answers.has(key)).slice(0, maxRevocationQueries - answers.size);
        if (queries.length === 0)
            break;
        await Promise.all(queries.map(async ([key, query]) => answers.set(key, await source.fetchRevocation(query))));
    }
    return answers;
};

// EXTERNAL MODULE: ./build/verdict/decide-verdict.js + 5 modules
var decide_verdict = __webpack_require__(93334);
// EXTERNAL MODULE: ./build/verdict/gates/completeness-gate.js
var completeness_gate = __webpack_require__(90541);
// EXTERNAL MODULE: ./build/review/rendered/read-and-render.js + 1 modules
var read_and_render = __webpack_require__(75412);
// EXTERNAL MODULE: ./build/review/review.js + 7 modules
var review = __webpack_require__(56945);
// EXTERNAL MODULE: ./build/review/unrendered/unrendered.js
var unrendered = __webpack_require__(52508);
// EXTERNAL MODULE: ./build/review/images/brought-images.js
var brought_images = __webpack_require__(62352);
// EXTERNAL MODULE: ./build/artifacts/images/pulled-images.js + 1 modules
var pulled_images = __webpack_require__(48089);
// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(44252);
// EXTERNAL MODULE: ./build/review/read/snapshot.js
var snapshot = __webpack_require__(81140);
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
    const found = (0,brought_images/* broughtImages */.c)(sides, rendered, scope);
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
    const mode = isUnasked ? 'enforce' : unknownImageModeOn(policies.settings, today);
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
    const judgement = await verifyImage(image, basis, untilDeadline(ports));
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
        if (judgement.state !== 'admitted' || !artifact || judgement.digest === undefined || !(0,oci_digest/* isDigest */.B)(judgement.digest))
            return image;
        budget -= costOf(artifact);
        const pin = budget < 0 ? undefined : pinImage(node, judgement.digest, { artifact, companions: head.companions });
        return pin ? { ...image, pin } : image;
    });
};
/** UTF-16 units that are read to prove one pin: of the file, and of the Dockerfiles that its build arguments are put into. */
const costOf = ({ kind, file }) => file.text.length + (kind === 'compose' && /args|\\/u.test(file.text) ? compose_brought_images/* argumentBudget */.X : 0);

;// CONCATENATED MODULE: ./build/verification/environment.js

/** Where Docker keeps its configuration: in `DOCKER_CONFIG`, or in `.docker` of the home folder. */
const dockerConfigPath = (env, home) => (0,external_node_path_.join)(env['DOCKER_CONFIG'] || (0,external_node_path_.join)(home, '.docker'), 'config.json');
/** The proxies that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name, in upper or lower case. */
const proxySettings = (env) => {
    const named = (name) => env[name] ?? env[name.toLowerCase()];
    const [httpProxy, httpsProxy, noProxy] = [named('HTTP_PROXY'), named('HTTPS_PROXY'), named('NO_PROXY')];
    return {
        ...(httpProxy !== undefined && { httpProxy }),
        ...(httpsProxy !== undefined && { httpsProxy }),
        ...(noProxy !== undefined && { noProxy }),
    };
};

;// CONCATENATED MODULE: ./build/registry/auth/auth-challenge.js
/** Longest header that is read, in UTF-16 units; Node itself bounds all headers together to 16 KiB. */
const auth_challenge_maxLength = 8_192;
const tokenCharacter = /^[!#$%&'*+.^_`|~0-9A-Za-z-]$/u;
/** Reads a header from left to right, each character once. */
class Cursor {
    #text;
    at = 0;
    constructor(text) {
        this.#text = text;
    }
    get isAtEnd() {
        return this.at >= this.#text.length;
    }
    peek() {
        return this.#text[this.at] ?? '';
    }
    skip(characters) {
        while (!this.isAtEnd && characters.includes(this.peek()))
            this.at += 1;
    }
    token() {
        const start = this.at;
        while (tokenCharacter.test(this.peek()))
            this.at += 1;
        return this.#text.slice(start, this.at);
    }
    /** A quoted string without its quotes; undefined when it does not end. */
    quoted() {
        const parts = [];
        for (this.at += 1; !this.isAtEnd; this.at += 1) {
            const character = this.peek();
            if (character === '"') {
                this.at += 1;
                return parts.join('');
            }
            if (character === '\\')
                this.at += 1;
            parts.push(this.peek());
        }
        return undefined;
    }
}
/**
 * Reads `WWW-Authenticate`, which may hold several challenges. What is malformed ends the reading: challenges before it count. The first of
 * several parameters with one name counts.
 */
const parseAuthChallenges = (header) => {
    const challenges = [];
    if (header.length > auth_challenge_maxLength)
        return challenges;
    const cursor = new Cursor(header);
    for (;;) {
        cursor.skip(' \t,');
        const word = cursor.token();
        if (word === '')
            return challenges;
        cursor.skip(' \t');
        if (cursor.peek() !== '=') {
            challenges.push({ scheme: word.toLowerCase(), parameters: new Map() });
            continue;
        }
        cursor.at += 1;
        cursor.skip(' \t');
        const value = cursor.peek() === '"' ? cursor.quoted() : cursor.token();
        const current = challenges.at(-1);
        if (value === undefined || !current)
            return challenges;
        const name = word.toLowerCase();
        if (!current.parameters.has(name))
            current.parameters.set(name, value);
    }
};

;// CONCATENATED MODULE: ./build/registry/auth/token-request.js



const token_request_answerSchema = dist/* object */.Ikc({
    token: dist/* nullish */.cl6(dist/* string */.YjP()),
    access_token: dist/* nullish */.cl6(dist/* string */.YjP()),
    expires_in: dist/* nullish */.cl6(dist/* number */.aig()),
});
const maxAnswerBytes = 256 * 1024;
/** Longest token, in characters; Node's own limit for all headers is 16 KiB. */
const maxTokenLength = 12_000;
/**
 * Seconds that a token is good for when nothing is said, and the most that is believed. Source: "Token Authentication Specification",
 * `expires_in`.
 */
const usualLifetime = 60;
const longestLifetime = 3_600;
/** A token is not used in its last seconds. */
const margin = 5;
const maxParameterLength = 1_024;
/** `user:password` as `Authorization`. */
const basicHeader = (username, password) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
const token_request_readAnswer = ({ status, body, url }, { host, credential }, now) => {
    if (status === 401 || status === 403) {
        const remedy = credential ? 'Check the credentials.' : `Give credentials for ${host}.`;
        throw new RegistryError('unauthorized', `${url.host} gives no token for ${host} (HTTP ${status}). ${remedy}`);
    }
    if (isServerFailure(status))
        throw new RegistryError('unavailable', `${url.host}, which gives the tokens for ${host}, answered with HTTP ${status}.`);
    const parsed = status === 200 ? dist/* safeParse */.xLC(token_request_answerSchema, (0,parse_json/* parseJson */.q)(body)) : undefined;
    const token = parsed?.success ? parsed.output.token || parsed.output.access_token : undefined;
    if (!parsed?.success || !token || token.length > maxTokenLength || !/^[\x21-\x7e]+$/u.test(token))
        throw new RegistryError('malformed', `${url.host}, which gives the tokens for ${host}, answered with HTTP ${status} and no token.`);
    const lifetime = Math.min(Math.max(parsed.output.expires_in ?? usualLifetime, usualLifetime), longestLifetime);
    return { header: `Bearer ${token}`, expires: now + (lifetime - margin) * 1_000 };
};
/** The realm as a URL. Whether it may be asked, and by plain HTTP, is the client's to say. */
const realmOf = ({ challenge, host }) => {
    const realm = challenge.parameters.get('realm') ?? '';
    if (realm.length > maxParameterLength || !URL.canParse(realm))
        throw new RegistryError('malformed', `${host} asks for a token and does not say where to get it.`);
    return new URL(realm);
};
/**
 * Gets a token for a registry, with the credential as password (GET) or as identity token (POST), or as nobody. Redirects are not
 * followed. Throws `RegistryError`. Source: distribution, "Token Authentication Specification" and "OAuth2 Token Authentication".
 */
const fetchToken = async (client, question) => {
    const { challenge, scope, credential, budget } = question;
    const realm = realmOf(question);
    const service = (challenge.parameters.get('service') ?? '').slice(0, maxParameterLength);
    const asked = (challenge.parameters.get('scope') || scope).slice(0, maxParameterLength);
    const common = { maxBytes: maxAnswerBytes, redirects: 'manual', plainHttp: 'named-hosts', budget };
    const request = (() => {
        if (credential?.kind === 'identity-token') {
            const form = { grant_type: 'refresh_token', service, scope: asked, client_id: 'tidewaiter', refresh_token: credential.token };
            const headers = { 'content-type': 'application/x-www-form-urlencoded' };
            return { ...common, url: realm, method: 'POST', headers, body: new URLSearchParams(form).toString() };
        }
        if (service !== '')
            realm.searchParams.set('service', service);
        realm.searchParams.set('scope', asked);
        const headers = credential ? { authorization: basicHeader(credential.username, credential.password) } : {};
        return { ...common, url: realm, method: 'GET', headers };
    })();
    return token_request_readAnswer(await client.fetch(request), question, client.now());
};

;// CONCATENATED MODULE: ./build/registry/auth/authenticated-client.js



/** Most authorizations that are kept; the oldest goes first. */
const maxKept = 500;
/** Makes requests to registries and to what speaks their way of authentication; gets and keeps tokens by host and scope. */
class AuthenticatedClient {
    http;
    #credentials;
    #kept = new Map();
    constructor(http, credentials) {
        this.http = http;
        this.#credentials = credentials;
    }
    /**
     * Makes a request, with credentials once the server asks for them. Answers 401 and 403 are thrown as `unauthorized`. Throws
     * `RegistryError`.
     */
    async fetch(request, audience) {
        const key = `${request.url.origin} ${audience.repository}`;
        const kept = await this.#valid(key);
        const first = await this.http.fetch(authorized(request, kept));
        // Why the origin: who a redirect led to must not ask for credentials.
        if (first.status !== 401 || first.url.origin !== request.url.origin)
            return assertAllowed(first, audience, request);
        if (kept)
            await this.#forget(key, kept);
        const fresh = await this.#authorize(key, first, audience, request.budget);
        return assertAllowed(await this.http.fetch(authorized(request, fresh)), audience, request);
    }
    async #valid(key) {
        const pending = this.#kept.get(key);
        // A failure is its asker's to report; here it only means that nothing is kept.
        const kept = await pending?.catch(() => undefined);
        if (kept && kept.expires > this.http.now())
            return kept;
        if (pending && this.#kept.get(key) === pending)
            this.#kept.delete(key);
        return undefined;
    }
    /** A newer one may have been put there meanwhile, and stays. */
    async #forget(key, rejected) {
        const pending = this.#kept.get(key);
        const current = await pending?.catch(() => undefined);
        if (current === rejected && this.#kept.get(key) === pending)
            this.#kept.delete(key);
    }
    /** Requests that are turned away at the same time share one token. */
    #authorize(key, answer, audience, budget) {
        const pending = this.#kept.get(key);
        if (pending)
            return pending;
        const fresh = this.#ask(answer, audience, budget);
        this.#kept.set(key, fresh);
        for (const oldest of this.#kept.keys()) {
            if (this.#kept.size <= maxKept)
                break;
            this.#kept.delete(oldest);
        }
        fresh.catch(() => this.#kept.get(key) === fresh && this.#kept.delete(key));
        return fresh;
    }
    async #ask({ headers }, { host, repository }, budget) {
        const challenges = parseAuthChallenges(headers.get('www-authenticate') ?? '');
        const credential = await this.#credentials.readCredential(host);
        const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
        if (bearer)
            return fetchToken(this.http, { host, challenge: bearer, scope: `repository:${repository}:pull`, credential, budget });
        if (!challenges.some(({ scheme }) => scheme === 'basic'))
            throw new RegistryError('unauthorized', `${host} asks for credentials in a way that is not supported.`);
        if (credential?.kind !== 'password')
            throw new RegistryError('unauthorized', `${host} asks for a user name and password. Give credentials for ${host}.`);
        return { header: basicHeader(credential.username, credential.password), expires: Number.POSITIVE_INFINITY };
    }
}
const authorized = (request, authorization) => authorization ? { ...request, headers: { ...request.headers, authorization: authorization.header } } : request;
const assertAllowed = (answer, { host, repository }, { url }) => {
    if (answer.status !== 401 && answer.status !== 403)
        return answer;
    if (answer.url.origin !== url.origin)
        throw new RegistryError('unauthorized', `${host} sends to ${answer.url.host} for ${repository}, and that shows nothing without credentials (HTTP ${answer.status}), which are never sent to another host.`);
    throw new RegistryError('unauthorized', `${host} does not show ${repository} (HTTP ${answer.status}). Give credentials that may read it, or check the name: registries often answer so for what doesn't exist.`);
};

;// CONCATENATED MODULE: ./build/text/byte-bounded-map.js
/** A value over this share of the map would push out too much else. */
const largestShare = 1 / 8;
/** Keeps values in memory up to so many bytes; what was not asked for longest goes first. */
class ByteBoundedMap {
    #values = new Map();
    #maxBytes;
    #sizeOf;
    #bytes = 0;
    /** `maxBytes` bounds the memory of all entries together; `sizeOf` gives the bytes that an entry takes, its key included. */
    constructor(maxBytes, sizeOf) {
        this.#maxBytes = maxBytes;
        this.#sizeOf = sizeOf;
    }
    /** Bytes that the entries take. */
    get bytes() {
        return this.#bytes;
    }
    get(key) {
        const value = this.#values.get(key);
        if (value === undefined)
            return undefined;
        this.#values.delete(key);
        this.#values.set(key, value);
        return value;
    }
    /** Keeps a value unless the key has one, or it is too large. */
    set(key, value) {
        const size = this.#sizeOf(value);
        if (size > this.#maxBytes * largestShare || this.#values.has(key))
            return;
        this.#values.set(key, value);
        this.#bytes += size;
        for (const [oldest, old] of this.#values) {
            if (this.#bytes <= this.#maxBytes)
                return;
            this.#values.delete(oldest);
            this.#bytes -= this.#sizeOf(old);
        }
    }
}

;// CONCATENATED MODULE: ./build/registry/content/content-cache.js

/** Bytes that an entry takes besides its content: key, map slot and headers, rounded up. */
const entryOverhead = 512;
const content_cache_keyOf = (repository, digest) => `${repository}@${digest}`;
const sizeOf = ({ bytes }) => bytes.length + entryOverhead;
/** Keeps content in memory; what was not asked for longest goes first. */
class MemoryContentCache {
    #entries;
    /** `maxBytes` bounds the memory of all entries together. */
    constructor(maxBytes) {
        this.#entries = new ByteBoundedMap(maxBytes, sizeOf);
    }
    /** Bytes that the entries take. */
    get bytes() {
        return this.#entries.bytes;
    }
    get(repository, digest) {
        return this.#entries.get(content_cache_keyOf(repository, digest));
    }
    set(repository, digest, content) {
        this.#entries.set(content_cache_keyOf(repository, digest), content);
    }
}

// EXTERNAL MODULE: ./build/text/github-api-version.js
var github_api_version = __webpack_require__(22747);
;// CONCATENATED MODULE: ./build/registry/http/fetch-budget.js

/** What is left of the bounds of one image: every request and every byte is taken from it. */
class FetchBudget {
    /** Fires when the time is over. */
    signal;
    #requests;
    #bytes;
    #limits;
    constructor(limits) {
        this.#limits = limits;
        this.#requests = limits.imageRequests;
        this.#bytes = limits.imageBytes;
        this.signal = AbortSignal.timeout(limits.imageMilliseconds);
    }
    /** Requests made so far. */
    get requests() {
        return this.#limits.imageRequests - this.#requests;
    }
    /** Whether bytes are left. */
    get isLeft() {
        return this.#bytes >= 0;
    }
    /** Throws `RegistryError` when none is left. */
    takeRequest() {
        if (this.#requests <= 0)
            throw new RegistryError('too-large', `More than ${this.#limits.imageRequests} requests would be needed for one image.`);
        this.#requests -= 1;
    }
    /** Throws `RegistryError` when so many are not left. */
    takeBytes(count) {
        this.#bytes -= count;
        if (this.#bytes < 0)
            throw new RegistryError('too-large', `More than ${this.#limits.imageBytes} bytes would be needed for one image.`);
    }
}

;// CONCATENATED MODULE: ./build/registry/content/github-attestations-client.js





/** Reads a bundle from the storage that GitHub names; without credentials. Throws `RegistryError`. */
const bundleFetcher = (http) => async (url, maxBytes) => {
    if (!URL.canParse(url))
        throw new RegistryError('malformed', 'GitHub names a bundle by what is not a URL.');
    const budget = new FetchBudget(http.limits);
    const request = {
        url: new URL(url),
        method: 'GET',
        headers: {},
        maxBytes,
        redirects: 'follow',
        plainHttp: 'named-hosts',
        budget,
    };
    const { status, body } = await http.fetch(request);
    if (status !== 200)
        throw new RegistryError('unavailable', `${request.url.host} answered with HTTP ${status} when asked for a bundle.`);
    return body;
};
/** Reads GitHub's artifact attestations without a GitHub client, for the command line. */
class GitHubAttestationsHttp {
    #http;
    #access;
    constructor(http, access) {
        this.#http = http;
        this.#access = access;
    }
    async readAttestations(scope, digest) {
        const parsed = parseAttestationScope(scope);
        if (!parsed)
            return { state: 'failed', reason: `'${scope.slice(0, 100)}' is neither an owner nor a repository on GitHub.` };
        const port = { readPage: (after) => this.#readPage(parsed, digest, after), fetchBundle: bundleFetcher(this.#http) };
        return collectAttestations(port).catch((error) => ({ state: 'failed', reason: asRegistryError(error).message }));
    }
    async #readPage({ owner, repo }, digest, after) {
        const whose = repo === undefined ? `orgs/${owner}` : `repos/${owner}/${repo}`;
        const url = new URL(`${this.#access.apiUrl}/${whose}/attestations/${encodeURIComponent(digest)}`);
        url.searchParams.set('per_page', String(attestationsPerPage));
        if (after !== undefined)
            url.searchParams.set('after', after);
        const { status, headers, body } = await this.#ask(url);
        if (status === 404)
            return undefined;
        if (status === 200)
            return { data: (0,parse_json/* parseJson */.q)(body), link: headers.get('link') };
        if (status === 401)
            throw new RegistryError('unauthorized', `GitHub refuses the token (HTTP 401). Check the token.`);
        throw new RegistryError('unavailable', `GitHub answered with HTTP ${status} when asked for attestations of ${whose}.`);
    }
    /** Asks in the version of the API that the server knows. */
    async #ask(url) {
        const { apiUrl, token } = this.#access;
        const { limits } = this.#http;
        const version = (0,github_api_version/* apiVersionFor */.I7)(apiUrl);
        const answer = await this.#http.fetch({
            url,
            method: 'GET',
            headers: {
                accept: 'application/vnd.github+json',
                [github_api_version/* apiVersionHeader */.It]: version,
                ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            },
            // A page holds up to a hundred bundles, the large ones of which are elsewhere.
            maxBytes: limits.blobBytes,
            redirects: 'manual',
            plainHttp: 'named-hosts',
            budget: new FetchBudget(limits),
        });
        if (version === github_api_version/* apiVersions */.w2.older || !(0,github_api_version/* refusesApiVersion */.e3)(answer.status, Buffer.from(answer.body).toString('utf8')))
            return answer;
        (0,github_api_version/* useOlderVersion */.GN)(apiUrl);
        return this.#ask(url);
    }
}

;// CONCATENATED MODULE: ./build/oci/platforms.js
/** BuildKit's mark of an attestation beside an image. Source: BuildKit, docs/attestations/attestation-storage.md. */
const referenceType = 'vnd.docker.reference.type';
/**
 * Whether an entry of an index is one of BuildKit's attestations: marked as such, and of no platform. Why both: what is of a platform runs,
 * whatever is written beside it, and an image whose platform nobody filled in is an image all the same.
 */
const isAttestation = ({ platform, annotations }) => platform?.os === 'unknown' && platform.architecture === 'unknown' && annotations?.[referenceType] === 'attestation-manifest';
/** The manifests of an index that a machine may run, and the indexes in it. */
const platformsOf = (manifest) => manifest.kind === 'manifest' ? [] : manifest.manifests.filter(entry => !isAttestation(entry));

;// CONCATENATED MODULE: ./build/registry/lookup.js
/** Nothing. */
const nothingFound = { signatures: [], trace: [], gaps: [] };
/** A place that was looked at, and that hides nothing. */
const looked = (place, outcome, note) => ({
    ...nothingFound,
    trace: [{ place, outcome, note }],
});
/** A place that may hold more than is known. */
const gap = (place, outcome, note) => {
    const step = { place, outcome, note };
    return { signatures: [], trace: [step], gaps: [step] };
};
/** Lookup of several places, in their order. */
const joined = (...all) => ({
    signatures: all.flatMap(({ signatures }) => signatures),
    trace: all.flatMap(({ trace }) => trace),
    gaps: all.flatMap(({ gaps }) => gaps),
});

;// CONCATENATED MODULE: ./build/registry/repository-place.js
/** `host/name`, for people and as key. */
const placeName = ({ registry, repository }) => `${registry}/${repository}`;

;// CONCATENATED MODULE: ./build/oci/digest-tags.js
/** `sha256:abc` as a tag: `sha256-abc`. */
const dashed = (digest) => digest.replace(':', '-');
/** The tag under which referrers are listed where the API is missing. Source: OCI distribution specification, "Referrers Tag Schema". */
const referrersTag = (digest) => dashed(digest);
/**
 * The tag of cosign's signatures or attestations of a digest: `[prefix]sha256-abc.sig`. Source: cosign, `pkg/oci/remote`,
 * `normalizeWithSeparator`.
 */
const cosignTag = (digest, kind, prefix = '') => `${prefix}${dashed(digest)}.${kind}`;

;// CONCATENATED MODULE: ./build/oci/media-types.js
/** Media types of manifests. Source: OCI image specification, media-types.md; Docker's "Image Manifest V2, Schema 2". */
const manifestTypes = {
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
};
const known = new Set(Object.values(manifestTypes));
/** Whether a media type is one of the four. */
const isManifestMediaType = (text) => known.has(text);
/** Whether a media type is that of one image or of a list of manifests. */
const kindOf = (mediaType) => mediaType === manifestTypes.ociIndex || mediaType === manifestTypes.dockerList ? 'index' : 'manifest';
/** What is asked for when a manifest is fetched: all four, so that a registry doesn't convert what it has. */
const manifestAccept = Object.values(manifestTypes).join(', ');
/** A media type without its parameters, in lower case: `application/json; charset=utf-8` is `application/json`. */
const essenceOf = (contentType) => (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();

;// CONCATENATED MODULE: ./build/registry/content/signature-layers.js

/**
 * Media types that signatures are stored as. Sources: cosign, `pkg/types/media.go`; sigstore's bundle format; Notary Project,
 * signature-specification.md.
 */
const simpleSigning = 'application/vnd.dev.cosign.simplesigning.v1+json';
const dsseEnvelope = 'application/vnd.dsse.envelope.v1+json';
const bundlePrefix = 'application/vnd.dev.sigstore.bundle';
const notationArtifact = 'application/vnd.cncf.notary.signature';
const isNotationMediaType = (text) => text === 'application/jose+json' || text === 'application/cose';
const isBundle = (mediaType) => mediaType?.toLowerCase().startsWith(bundlePrefix) ?? false;
const signatureLayer = (layer, manifest) => {
    const { artifactType, config } = manifest;
    const mediaType = essenceOf(layer.mediaType);
    const annotations = layer.annotations ?? {};
    if (mediaType === simpleSigning)
        return { layer, read: (payload, place) => ({ format: 'simple-signing', place, payload, annotations }) };
    if (mediaType === dsseEnvelope)
        return { layer, read: (envelope, place) => ({ format: 'dsse-envelope', place, envelope, annotations }) };
    if (isBundle(mediaType) || isBundle(artifactType))
        return { layer, read: (bundle, place) => ({ format: 'sigstore-bundle', place, bundle }) };
    const isNotation = artifactType === notationArtifact || config.mediaType === notationArtifact;
    if (isNotation && isNotationMediaType(mediaType))
        return { layer, read: (envelope, place) => ({ format: 'notation', place, mediaType, envelope }) };
    return undefined;
};
/**
 * The layers of a manifest that are signatures. Looks at the manifest itself, never at the descriptor that pointed to it:
 * go-containerregistry, and cosign with it, lists referrers with a wrong `artifactType` (sigstore/cosign#4641).
 */
const signatureLayers = (manifest) => manifest.layers.flatMap(layer => signatureLayer(layer, manifest) ?? []);

;// CONCATENATED MODULE: ./build/registry/content/signature-manifest.js



const fetchLayer = async ({ layer, read }, { place, digestOf }, reader) => {
    const own = digestOf === 'layer' ? { ...place, digest: layer.digest } : place;
    try {
        const bytes = await reader.fetchBlob(layer);
        if (!bytes)
            return gap(own, 'failed', `The signature's blob ${layer.digest} is listed, and not there.`);
        const signature = read(bytes, own);
        return {
            signatures: [signature],
            trace: [{ place: own, outcome: 'found', note: `A signature of format ${signature.format}.` }],
            gaps: [],
        };
    }
    catch (error) {
        return gap(own, 'failed', asRegistryError(error).message);
    }
};
/** Fetches the signatures of a manifest's layers. At most `maxLayers` are looked at. */
const fetchSignatures = async (manifest, at, reader, maxLayers) => {
    const layers = signatureLayers(manifest);
    if (layers.length === 0)
        return looked(at.place, 'skipped', 'It is not a signature in a format that is known.');
    const findings = await Promise.all(layers.slice(0, maxLayers).map(layer => fetchLayer(layer, at, reader)));
    if (layers.length <= maxLayers)
        return joined(...findings);
    return joined(...findings, gap(at.place, 'skipped', `It has ${layers.length} signatures; only ${maxLayers} were looked at.`));
};
const fetchReferrer = async ({ digest }, image, place, reader, maxLayers) => {
    const own = { ...place, digest };
    try {
        const fetched = await reader.fetchManifest(digest);
        if (!fetched)
            return gap(own, 'failed', 'It is listed, and not there.');
        const { manifest } = fetched;
        if (manifest.kind === 'index')
            return looked(own, 'skipped', 'It is an index and no signature.');
        if (manifest.subject?.digest !== image)
            return looked(own, 'skipped', 'It is listed for the image, but its own subject is another: it is not about this image.');
        return await fetchSignatures(manifest, { place: own, digestOf: 'manifest' }, reader, maxLayers);
    }
    catch (error) {
        return gap(own, 'failed', asRegistryError(error).message);
    }
};
/**
 * Fetches the signatures among referrers of an image. Each manifest is fetched and asked for its subject, because what lists it can be
 * wrong by accident or by intent.
 */
const fetchReferrerSignatures = async (referrers, image, place, reader, maxLayers) => joined(...(await Promise.all(referrers.map(each => fetchReferrer(each, image, place, reader, maxLayers)))));

;// CONCATENATED MODULE: ./build/registry/content/discover-signatures.js





const listed = (place, referrers, isComplete) => {
    if (referrers.length === 0)
        return { place, referrers, findings: looked(place, 'none', 'Nothing refers to the image.') };
    const count = `${referrers.length} ${referrers.length === 1 ? 'manifest refers' : 'manifests refer'} to the image`;
    return {
        place,
        referrers,
        findings: isComplete
            ? looked(place, 'found', `${count}.`)
            : gap(place, 'skipped', `More than ${count}; the others were not looked at.`),
    };
};
/** Looks for signatures in one repository: referrers API, then the tag that stands in for it, then cosign's own tags. */
class RepositorySearch {
    #client;
    #budget;
    #limits;
    #image;
    #place;
    #tagPrefix;
    #reader;
    constructor(client, { place, tagPrefix = '' }, image, limits, budget) {
        this.#client = client;
        this.#budget = budget;
        this.#limits = limits;
        this.#image = image;
        this.#place = place;
        this.#tagPrefix = tagPrefix;
        this.#reader = {
            fetchManifest: digest => client.fetchManifest(place, digest, budget),
            fetchBlob: descriptor => client.fetchBlob(place, descriptor, budget),
        };
    }
    async run() {
        const [api, fallback, signatures, attestations] = await Promise.all([
            this.#listByApi(),
            this.#listByTag(),
            this.#readTag('sig'),
            this.#readTag('att'),
        ]);
        // The tag lists again what the API lists, where a registry got its API later.
        const known = new Set(api.referrers.map(({ digest }) => digest));
        const further = fallback.referrers.filter(({ digest }) => !known.has(digest));
        const fetch = ({ place }, referrers) => fetchReferrerSignatures(referrers, this.#image, place, this.#reader, this.#limits.layers);
        const [fromApi, fromTag] = await Promise.all([fetch(api, discover_signatures_distinct(api.referrers)), fetch(fallback, discover_signatures_distinct(further))]);
        return joined(api.findings, fromApi, fallback.findings, fromTag, signatures, attestations);
    }
    async #listByApi() {
        const place = { kind: 'referrer', name: placeName(this.#place) };
        try {
            const answer = await this.#client.fetchReferrers(this.#place, this.#image, this.#budget);
            if (answer.state === 'listed')
                return listed(place, answer.referrers, answer.isComplete);
            return { place, referrers: [], findings: looked(place, 'unsupported', answer.note) };
        }
        catch (error) {
            return { place, referrers: [], findings: gap(place, 'failed', asRegistryError(error).message) };
        }
    }
    async #listByTag() {
        const tag = referrersTag(this.#image);
        const place = { kind: 'fallback-tag', name: `${placeName(this.#place)}:${tag}` };
        const nothing = (findings) => ({ place, referrers: [], findings });
        try {
            const digest = await this.#client.fetchDigest(this.#place, tag, this.#budget);
            if (digest === undefined)
                return nothing(looked(place, 'none', 'There is no such tag.'));
            // GitLab's registry reads the tag as the digest it spells (oras-go#1396).
            if (digest === this.#image)
                return nothing(looked(place, 'skipped', 'The tag names the image itself and no list of referrers.'));
            const fetched = await this.#reader.fetchManifest(digest);
            if (!fetched)
                return nothing(gap(place, 'failed', missing(digest)));
            if (fetched.manifest.kind !== 'index')
                return nothing(looked(place, 'skipped', 'The tag names no list of referrers.'));
            const { manifests } = fetched.manifest;
            return listed(place, manifests.slice(0, this.#limits.referrers), manifests.length <= this.#limits.referrers);
        }
        catch (error) {
            return nothing(gap(place, 'failed', asRegistryError(error).message));
        }
    }
    async #readTag(kind) {
        const tag = cosignTag(this.#image, kind, this.#tagPrefix);
        const place = { kind: kind === 'sig' ? 'signature-tag' : 'attestation-tag', name: `${placeName(this.#place)}:${tag}` };
        try {
            const digest = await this.#client.fetchDigest(this.#place, tag, this.#budget);
            if (digest === undefined)
                return looked(place, 'none', 'There is no such tag.');
            const fetched = await this.#reader.fetchManifest(digest);
            if (!fetched)
                return gap(place, 'failed', missing(digest));
            if (fetched.manifest.kind === 'index')
                return looked(place, 'skipped', 'The tag names an index and no signatures.');
            return await fetchSignatures(fetched.manifest, { place, digestOf: 'layer' }, this.#reader, this.#limits.layers);
        }
        catch (error) {
            return gap(place, 'failed', asRegistryError(error).message);
        }
    }
}
const missing = (digest) => `The tag names ${digest}, which is not there.`;
const discover_signatures_distinct = (descriptors) => [
    ...new Map(descriptors.map(each => [each.digest, each])).values(),
];
/** Looks for signatures of an image in repositories; what fails at one place is a gap, and the others are looked at all the same. */
const discoverSignatures = async (client, repositories, image, limits, budget) => {
    let findings = nothingFound;
    for (const repository of repositories)
        findings = joined(findings, await new RepositorySearch(client, repository, image, limits, budget).run());
    return findings;
};

;// CONCATENATED MODULE: ./build/registry/content/github-lookup.js

/**
 * What GitHub's attestations API has about an image. `reader` is undefined where GitHub can't be asked, `scope` where policy doesn't want
 * it asked.
 */
const lookUpAtGitHub = async (reader, scope, image) => {
    if (scope === undefined)
        return nothingFound;
    const place = { kind: 'github-attestations', name: scope };
    if (!reader)
        return gap(place, 'failed', "GitHub's attestations can't be asked for here.");
    const answer = await reader.readAttestations(scope, image);
    if (answer.state === 'failed')
        return gap(place, 'failed', answer.reason);
    const { bundles, isComplete } = answer;
    const found = bundles.length === 0
        ? looked(place, 'none', `GitHub keeps no attestations about the image for ${scope}.`)
        : {
            signatures: bundles.map(bundle => ({ format: 'sigstore-bundle', place, bundle })),
            trace: [{ place, outcome: 'found', note: `GitHub keeps ${bundles.length} attestations about the image for ${scope}.` }],
            gaps: [],
        };
    return isComplete ? found : joined(found, gap(place, 'skipped', 'GitHub keeps more attestations than were read.'));
};

;// CONCATENATED MODULE: ./build/registry/content/notary-client.js



/** Bytes of one file. Source: notary, `notary.MaxDownloadSize` is 100 MiB; real ones are some kilobytes. */
const maxFileBytes = 4 * 1024 * 1024;
/** Versions of the root before the current one that are fetched, the newest. */
const maxRoots = 64;
/** Delegations that are fetched. */
const maxRoles = 32;
/** Docker looks for tags in this delegation before all others. Source: docker/cli, `cli/trust`, `ReleasesRole`. */
const releasesRole = 'targets/releases';
/** `a/b/c`, or with a host before: what a collection can be named. */
const gunPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/u;
const rolePattern = /^targets(?:\/[a-z0-9_-]+)+$/u;
const signedSchema = dist/* object */.Ikc({ signed: dist/* object */.Ikc({ version: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)) }) });
const metaSchema = dist/* object */.Ikc({
    signed: dist/* object */.Ikc({ meta: dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ hashes: dist/* object */.Ikc({ sha256: dist/* string */.YjP() }) })) }),
});
/** SHA-256 of the files that signed metadata lists, in hexadecimal: what they are stored under. Nothing is verified here. */
const hashesIn = (bytes) => {
    const parsed = dist/* safeParse */.xLC(metaSchema, (0,parse_json/* parseJson */.q)(bytes));
    if (!parsed.success)
        return new Map();
    const entries = Object.entries(parsed.output.signed.meta).map(([name, { hashes }]) => [name, Buffer.from(hashes.sha256, 'base64')]);
    return new Map(entries.filter(([, hash]) => hash.length === 32).map(([name, hash]) => [name, hash.toString('hex')]));
};
const versionIn = (bytes) => {
    const parsed = dist/* safeParse */.xLC(signedSchema, (0,parse_json/* parseJson */.q)(bytes));
    return parsed.success ? parsed.output.signed.version : 1;
};
/** Fetches files of one collection into a map. */
class Collection {
    files = new Map();
    #client;
    #server;
    #gun;
    #budget;
    constructor(client, server, gun, budget) {
        this.#client = client;
        this.#server = server;
        this.#gun = gun;
        this.#budget = budget;
    }
    /** Fetches `path` and keeps it as `name`. Undefined when the server has none. */
    async fetch(name, path = name) {
        const url = new URL(`/v2/${this.#gun}/_trust/tuf/${path}.json`, this.#server);
        const request = { url, method: 'GET', headers: {}, maxBytes: maxFileBytes, redirects: 'manual', plainHttp: 'named-hosts' };
        const answer = await this.#client.fetch({ ...request, budget: this.#budget }, { host: this.#server.host, repository: this.#gun });
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw new RegistryError(isServerFailure(answer.status) ? 'unavailable' : 'malformed', `${this.#server.host} answered with HTTP ${answer.status} when asked for the trust data of ${this.#gun}.`);
        this.files.set(name, answer.body);
        return answer.body;
    }
}
const serverOf = (server) => {
    const text = server.includes('://') ? server : `https://${server}`;
    if (!URL.canParse(text))
        throw new RegistryError('malformed', `'${server}' is not an address of a notary server.`);
    return new URL(text);
};
/**
 * Fetches the signed metadata of a collection: what there is of `root`, the roots before it by version (`1.root`), `timestamp`, and, by the
 * hashes that these name, `snapshot`, `targets` and the delegations that are asked for. Nothing is verified. Undefined when the server does
 * not know the collection. Throws `RegistryError`.
 */
const fetchTrustMetadata = async (client, { server, gun, roles }, budget) => {
    if (gun.length > 512 || !gunPattern.test(gun))
        throw new RegistryError('malformed', `'${gun.slice(0, 100)}' is not a name of a collection.`);
    const collection = new Collection(client, serverOf(server), gun, budget);
    const root = await collection.fetch('root');
    if (!root)
        return undefined;
    const version = versionIn(root);
    const versions = Array.from({ length: Math.min(version - 1, maxRoots) }, (_, index) => version - 1 - index);
    await Promise.all(versions.map(each => collection.fetch(`${each}.root`)));
    const timestamp = await collection.fetch('timestamp');
    const snapshotHash = timestamp && hashesIn(timestamp).get('snapshot');
    const snapshot = snapshotHash === undefined ? undefined : await collection.fetch('snapshot', `snapshot.${snapshotHash}`);
    const hashes = snapshot ? hashesIn(snapshot) : new Map();
    const wanted = [...new Set(['targets', releasesRole, ...roles])].filter(role => role === 'targets' || rolePattern.test(role));
    await Promise.all(wanted.slice(0, maxRoles).flatMap(role => {
        const hash = hashes.get(role);
        return hash === undefined ? [] : [collection.fetch(role, `${role}.${hash}`)];
    }));
    return { server, gun, files: collection.files };
};

;// CONCATENATED MODULE: ./build/oci/manifest.js




/**
 * Largest manifest, in bytes. Source: OCI distribution specification, "Pushing Manifests": registries should take at least 4 MiB, and
 * clients should not exceed it.
 */
const maxManifestBytes = 4 * 1024 * 1024;
/** Most descriptors of one list: above what any image or index that was seen has. */
const maxDescriptors = 1_000;
const maxNameLength = 255;
const manifest_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(maxNameLength));
const manifest_annotations = dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()));
const descriptorSchema = dist/* object */.Ikc({
    mediaType: manifest_name,
    digest: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(oci_digest/* isDigest */.B)),
    size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    artifactType: dist/* nullish */.cl6(manifest_name),
    annotations: manifest_annotations,
    platform: dist/* nullish */.cl6(dist/* object */.Ikc({ os: dist/* optional */.lqM(manifest_name, ''), architecture: dist/* optional */.lqM(manifest_name, ''), variant: dist/* nullish */.cl6(manifest_name) })),
});
const descriptors = dist/* pipe */.FsL(dist/* array */.YOg(descriptorSchema), dist/* maxLength */.Ru6(maxDescriptors));
const documentSchema = dist/* object */.Ikc({
    schemaVersion: dist/* literal */.euz(2),
    mediaType: dist/* nullish */.cl6(dist/* string */.YjP()),
    artifactType: dist/* nullish */.cl6(manifest_name),
    config: dist/* nullish */.cl6(descriptorSchema),
    layers: dist/* nullish */.cl6(descriptors),
    manifests: dist/* nullish */.cl6(descriptors),
    subject: dist/* nullish */.cl6(descriptorSchema),
    annotations: manifest_annotations,
});
const asDescriptor = ({ digest, ...parsed }) => {
    if (!(0,oci_digest/* isDigest */.B)(digest))
        throw new TypeError('The schema lets digests through only.');
    const { platform } = parsed;
    return {
        mediaType: parsed.mediaType,
        digest,
        size: parsed.size,
        ...(parsed.artifactType ? { artifactType: parsed.artifactType } : {}),
        ...(parsed.annotations ? { annotations: parsed.annotations } : {}),
        ...(platform
            ? { platform: { os: platform.os, architecture: platform.architecture, ...(platform.variant ? { variant: platform.variant } : {}) } }
            : {}),
    };
};
const commonOf = ({ artifactType, subject, annotations: given, }) => ({
    ...(artifactType ? { artifactType } : {}),
    ...(subject ? { subject: asDescriptor(subject) } : {}),
    annotations: given ?? {},
});
const manifest_malformed = (reason) => ({ state: 'malformed', reason });
/**
 * The media type of a manifest, or a sentence that says why it has none. Why so strict: the same bytes with two meanings would let one
 * program verify what another doesn't run (CVE-2021-41190), so that what the registry says and what the bytes say must agree.
 */
const mediaTypeOf = (document, contentType) => {
    const told = essenceOf(contentType);
    const written = document.mediaType ?? undefined;
    if (written !== undefined && isManifestMediaType(told) && written !== told)
        return { reason: `The manifest says that it is ${shown(written)}, and the registry says ${told}.` };
    const mediaType = isManifestMediaType(told) ? told : (written ?? told);
    return isManifestMediaType(mediaType) ? mediaType : { reason: `${shown(mediaType)} is not a media type of a manifest.` };
};
/** A text of someone else, in quotes and cut to a readable length. */
const shown = (text) => JSON.stringify(text.slice(0, 100));
/**
 * Reads a manifest or an index. `contentType` is what it was served as: the registry's `Content-Type`, or the media type of the descriptor
 * that points at it. Descriptors with other digests than SHA-256 make it malformed.
 */
const parseManifest = (bytes, contentType) => {
    if (bytes.length > maxManifestBytes)
        return manifest_malformed(`The manifest has ${bytes.length} bytes, more than ${maxManifestBytes}.`);
    const parsed = dist/* safeParse */.xLC(documentSchema, (0,parse_json/* parseJson */.q)(bytes));
    if (!parsed.success)
        return manifest_malformed(`The manifest is not as specified: ${dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'it is not a JSON object'}.`);
    const document = parsed.output;
    const mediaType = mediaTypeOf(document, contentType);
    if (typeof mediaType !== 'string')
        return manifest_malformed(mediaType.reason);
    const { config, layers, manifests } = document;
    if (kindOf(mediaType) === 'index') {
        if (config || layers)
            return manifest_malformed('The index has config or layers, as only a manifest of one image has.');
        if (!manifests)
            return manifest_malformed('The index has no list of manifests.');
        return { state: 'parsed', manifest: { kind: 'index', mediaType, ...commonOf(document), manifests: manifests.map(asDescriptor) } };
    }
    if (manifests)
        return manifest_malformed('The manifest has a list of manifests, as only an index has.');
    if (!config)
        return manifest_malformed('The manifest has no config.');
    return {
        state: 'parsed',
        manifest: {
            kind: 'manifest',
            mediaType,
            ...commonOf(document),
            config: asDescriptor(config),
            layers: (layers ?? []).map(asDescriptor),
        },
    };
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/registry/http/private-address.js

/**
 * IPv4 networks that are no public hosts. Source: IANA IPv4 Special-Purpose Address Registry (RFC 6890 and later); 224/4 is multicast,
 * 240/4 reserved.
 */
const ipv4Networks = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
];
/**
 * Public IPv6 hosts are in 2000::/3; these parts of it are none, or hold an IPv4 address that a gateway would connect to. Source: IANA IPv6
 * Special-Purpose Address Registry.
 */
const ipv6Networks = [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
];
const listOf = (family, networks) => {
    const list = new external_node_net_.BlockList();
    for (const [network, prefix] of networks)
        list.addSubnet(network, prefix, family);
    return list;
};
const privateIpv4 = listOf('ipv4', ipv4Networks);
const specialIpv6 = listOf('ipv6', ipv6Networks);
const globalIpv6 = listOf('ipv6', [['2000::', 3]]);
/**
 * Whether an IP address belongs to no host on the public internet: loopback, private, link-local (which has the clouds' metadata services),
 * multicast, unspecified, documentation, and every IPv6 form that holds an IPv4 address. What is not an IP address counts as private.
 */
const isPrivateAddress = (address) => {
    if ((0,external_node_net_.isIPv4)(address))
        return privateIpv4.check(address, 'ipv4');
    // An address with a zone (`fe80::1%eth0`) is that of a neighbour.
    if (!(0,external_node_net_.isIPv6)(address) || address.includes('%'))
        return true;
    return !globalIpv6.check(address, 'ipv6') || specialIpv6.check(address, 'ipv6');
};
/**
 * The IP address that a URL's host is written as, if it is one: `[::1]` is `::1`. A URL has normalised other spellings, such as `0x7f.1`.
 */
const literalAddress = (hostname) => {
    const bare = hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname;
    return (0,external_node_net_.isIP)(bare) === 0 ? undefined : bare;
};
/** A name in lower case without the dot that may end it. */
const withoutRoot = (hostname) => hostname.toLowerCase().replace(/\.$/u, '');
/** Whether a host is this machine by its very name. */
const isLoopbackHost = (hostname) => {
    const name = withoutRoot(hostname);
    return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || ((0,external_node_net_.isIPv4)(name) && name.startsWith('127.'));
};
/**
 * Whether a name can only be that of a host nearby: no dot, or a domain that is not in the public DNS (RFC 6761, RFC 6762, RFC 8375, and
 * ICANN's `internal`). Used where a proxy looks names up, so that addresses are not seen here.
 */
const isLocalName = (hostname) => {
    const name = withoutRoot(hostname);
    return (!name.includes('.') || ['.localhost', '.local', '.internal', '.home.arpa', '.lan', '.intranet'].some(suffix => name.endsWith(suffix)));
};

;// CONCATENATED MODULE: ./build/registry/http/host-access.js


/** Nothing but public hosts, by HTTPS. */
const publicHostsOnly = { privateHosts: [], plainHttpHosts: [] };
/** Whether a list names a URL's host and port; a port that is the scheme's usual one may be left out. */
const names = (list, url) => {
    const usualPort = url.protocol === 'https:' ? '443' : '80';
    const host = url.hostname;
    const forms = url.port === '' ? [host, `${host}:${usualPort}`] : [`${host}:${url.port}`];
    return list.some(entry => forms.includes(entry.toLowerCase()));
};
/** Whether a host may have any address. */
const mayBePrivate = (url, { privateHosts }) => names(privateHosts, url);
/** Whether plain HTTP is allowed for a host. */
const mayBePlain = (url, { plainHttpHosts }) => isLoopbackHost(url.hostname) || names(plainHttpHosts, url);
/** The address of a registry, by its host as in image references. Throws `RegistryError` for what is not a host. */
const registryUrl = (host, access) => {
    if (!URL.canParse(`https://${host}/`))
        throw new RegistryError('refused-address', `'${host}' is not a host and port.`);
    const plain = new URL(`http://${host}/`);
    return mayBePlain(plain, access) ? plain : new URL(`https://${host}/`);
};
const host_access_refuse = (url, why, remedy) => {
    throw new RegistryError('refused-address', `${url.host} is not asked: ${why}. ${remedy}`);
};
const allowRemedy = (url) => `If it is meant, name ${url.host} in the list of private hosts.`;
/**
 * Throws `RegistryError` `refused-address` for a URL that must not be asked. Addresses that names stand for are seen only when they are
 * connected to (`lookupPublic`), or never when a proxy connects: names that are local by their form are then refused instead.
 */
const assertMayAsk = (url, access, route) => {
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        host_access_refuse(url, `it speaks ${url.protocol.slice(0, -1)}`, 'Only HTTPS is supported.');
    if (url.username !== '' || url.password !== '')
        host_access_refuse(url, 'its URL has credentials in it', 'Give them in a Docker configuration.');
    if (mayBePrivate(url, access))
        return;
    const literal = literalAddress(url.hostname);
    if (literal !== undefined && isPrivateAddress(literal))
        host_access_refuse(url, 'its address is private', allowRemedy(url));
    if (isLoopbackHost(url.hostname))
        host_access_refuse(url, 'it is this machine', allowRemedy(url));
    if (route === 'proxy' && literal === undefined && isLocalName(url.hostname))
        host_access_refuse(url, 'its name is local', allowRemedy(url));
};
/** Throws `RegistryError` `refused-address` for plain HTTP that nobody allowed. */
const assertNotPlain = (url, access) => {
    if (url.protocol === 'http:' && !mayBePlain(url, access))
        host_access_refuse(url, 'it would be asked by plain HTTP', `If it is meant, name ${url.host} in the list of plain HTTP hosts.`);
};

;// CONCATENATED MODULE: ./build/registry/content/referrers-page.js





/** Statuses that say that there is no such API. */
const unsupportedStatuses = new Set([400, 404, 405, 406, 410, 415, 501]);
const contentTypeOf = ({ headers }) => essenceOf(headers.get('content-type') ?? '');
/**
 * Whether an answer tells that a registry has no referrers API: an error, a redirect (ghcr.io sends to its pages for people), or a page
 * that is no index.
 */
const isNoReferrersList = (answer) => {
    const { status } = answer;
    if (status === 200)
        return contentTypeOf(answer) !== manifestTypes.ociIndex;
    return Math.floor(status / 100) === 3 || unsupportedStatuses.has(status);
};
/** Reads a page. Throws `RegistryError` `malformed`. */
const readReferrersPage = (answer, place, digest) => {
    const parsed = parseManifest(answer.body, contentTypeOf(answer));
    if (parsed.state === 'malformed' || parsed.manifest.kind !== 'index') {
        const reason = parsed.state === 'malformed' ? parsed.reason : 'It is not an index.';
        throw new RegistryError('malformed', `The list of referrers of ${digest} at ${placeName(place)} can't be read. ${reason}`);
    }
    const link = nextLink(answer.headers.get('link'));
    return { referrers: parsed.manifest.manifests, ...(link === undefined ? {} : { next: nextPath(link, answer.url, place, digest) }) };
};
/** Why so strict: credentials go along, and no page is elsewhere. */
const nextPath = (link, from, { registry, repository }, digest) => {
    const prefix = `/v2/${repository}/`;
    const url = URL.canParse(link, from.href) ? new URL(link, from) : undefined;
    if (!url || url.origin !== from.origin || url.pathname !== `${prefix}referrers/${digest}`)
        throw new RegistryError('malformed', `${registry} says that the next page of referrers is somewhere else, which is not followed.`);
    return `${url.pathname.slice(prefix.length)}${url.search}`;
};

;// CONCATENATED MODULE: ./build/registry/content/registry-client.js







/** Where a registry's API is, when that is not under its name. */
const apiHosts = new Map([['docker.io', 'registry-1.docker.io']]);
/** Reads registries as the OCI distribution specification has it. Every byte is checked against its digest. */
class RegistryClient {
    #client;
    #cache;
    constructor(client, cache) {
        this.#client = client;
        this.#cache = cache;
    }
    /**
     * The digest that a tag names now; undefined when there is no such tag. Asks with HEAD, which Docker Hub does not count. Throws
     * `RegistryError`.
     */
    async fetchDigest(place, tag, budget) {
        const answer = await this.#fetch(place, `manifests/${encodeURIComponent(tag)}`, {
            method: 'HEAD',
            accept: manifestAccept,
            maxBytes: 0,
            budget,
            redirects: 'follow',
        });
        if (answer.status === 404)
            return undefined;
        const told = answer.headers.get('docker-content-digest') ?? '';
        if (answer.status === 200 && (0,oci_digest/* isDigest */.B)(told))
            return told;
        // The header is optional, and HEAD may be missing: then the bytes tell.
        if (answer.status !== 200 && answer.status !== 405)
            throw unexpected(answer, `tag ${tag}`, place);
        return (await this.#fetchManifest(place, encodeURIComponent(tag), budget))?.digest;
    }
    /** The manifest of a digest; undefined when there is none. Throws `RegistryError`. */
    async fetchManifest(place, digest, budget) {
        const cached = this.#cache.get(placeName(place), digest);
        if (cached && isManifestMediaType(essenceOf(cached.contentType)))
            return readManifest(cached.bytes, cached.contentType, place);
        const fetched = await this.#fetchManifest(place, digest, budget);
        if (fetched && fetched.digest !== digest)
            throw lied(place, digest, fetched.digest);
        return fetched;
    }
    /**
     * The bytes of a blob; undefined when there is none. Throws `RegistryError`, also when size or digest are other than the descriptor's.
     */
    async fetchBlob(place, { digest, size }, budget) {
        const { blobBytes } = this.#client.http.limits;
        if (size > blobBytes)
            throw new RegistryError('too-large', `Blob ${digest} of ${placeName(place)} has ${size} bytes, more than ${blobBytes}.`);
        const cached = this.#cache.get(placeName(place), digest);
        if (cached?.bytes.length === size)
            return cached.bytes;
        const options = { method: 'GET', maxBytes: size, budget, redirects: 'follow' };
        const answer = await this.#fetch(place, `blobs/${digest}`, options).catch((error) => {
            if (error instanceof RegistryError && error.code === 'too-large' && budget.isLeft)
                throw new RegistryError('malformed', `Blob ${digest} of ${placeName(place)} has more than the ${size} bytes that its descriptor says.`, error);
            throw error;
        });
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw unexpected(answer, `blob ${digest}`, place);
        const { body } = answer;
        const found = (0,oci_digest/* digestOf */.o)(body);
        if (found !== digest)
            throw lied(place, digest, found);
        if (body.length !== size)
            throw new RegistryError('malformed', `Blob ${digest} of ${placeName(place)} has ${body.length} bytes, and its descriptor says ${size}.`);
        this.#cache.set(placeName(place), digest, { contentType: 'application/octet-stream', bytes: body });
        return body;
    }
    /**
     * What refers to a digest, by the referrers API, over all pages. Redirects are followed to the API of another registry only: ghcr.io
     * sends to pages for people. Throws `RegistryError`.
     */
    async fetchReferrers(place, digest, budget) {
        const { pages, referrers: most, manifestBytes } = this.#client.http.limits;
        const found = [];
        const seen = new Set();
        let path = `referrers/${digest}`;
        for (let page = 0; page < pages; page += 1) {
            const answer = await this.#fetch(place, path, {
                method: 'GET',
                accept: manifestTypes.ociIndex,
                maxBytes: manifestBytes,
                budget,
                redirects: 'within-api',
            });
            if (page === 0 && isNoReferrersList(answer))
                return { state: 'unsupported', note: `${place.registry} has no referrers API: it answered with HTTP ${answer.status}.` };
            if (answer.status !== 200)
                throw unexpected(answer, `referrers of ${digest}`, place);
            const { referrers, next } = readReferrersPage(answer, place, digest);
            found.push(...referrers);
            if (found.length > most)
                return { state: 'listed', referrers: found.slice(0, most), isComplete: false };
            if (next === undefined)
                return { state: 'listed', referrers: found, isComplete: true };
            if (seen.has(next))
                throw new RegistryError('malformed', `The pages of referrers at ${placeName(place)} go round in a circle.`);
            seen.add(next);
            path = next;
        }
        return { state: 'listed', referrers: found, isComplete: false };
    }
    /** The manifest that a tag or digest names, as the registry has it now; what it claims by `Docker-Content-Digest` must be so. */
    async #fetchManifest(place, reference, budget) {
        const { manifestBytes } = this.#client.http.limits;
        const answer = await this.#fetch(place, `manifests/${reference}`, {
            method: 'GET',
            accept: manifestAccept,
            maxBytes: manifestBytes,
            budget,
            // Why followed: registry.k8s.io sends every request for a manifest to another registry. What comes is checked against its digest.
            redirects: 'follow',
        });
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw unexpected(answer, `manifest ${reference}`, place);
        const digest = (0,oci_digest/* digestOf */.o)(answer.body);
        const told = answer.headers.get('docker-content-digest');
        // Other algorithms than SHA-256 may be told; nothing can be said about them.
        if (told?.startsWith('sha256:') && told !== digest)
            throw lied(place, told, digest);
        const contentType = answer.headers.get('content-type') ?? '';
        const fetched = readManifest(answer.body, contentType, place);
        this.#cache.set(placeName(place), digest, { contentType: fetched.manifest.mediaType, bytes: answer.body });
        return fetched;
    }
    #fetch({ registry, repository }, path, options) {
        const { method, accept, maxBytes, budget, redirects } = options;
        const base = registryUrl(apiHosts.get(registry) ?? registry, this.#client.http.access);
        const url = new URL(`/v2/${repository}/${path}`, base);
        const headers = accept === undefined ? {} : { accept };
        return this.#client.fetch({ url, method, headers, maxBytes, redirects, plainHttp: 'named-hosts', budget }, { host: registry, repository });
    }
}
const readManifest = (bytes, contentType, place) => {
    const digest = (0,oci_digest/* digestOf */.o)(bytes);
    const parsed = parseManifest(bytes, contentType);
    if (parsed.state === 'malformed')
        throw new RegistryError('malformed', `${digest} of ${placeName(place)} is not a manifest. ${parsed.reason}`);
    return { digest, size: bytes.length, manifest: parsed.manifest };
};
const lied = (place, asked, got) => new RegistryError('malformed', `${place.registry} gave other content than it says: ${asked} of ${place.repository} is in truth ${got}.`);
const unexpected = ({ status }, what, place) => isServerFailure(status)
    ? new RegistryError('unavailable', `${place.registry} failed to give ${what} of ${place.repository}: HTTP ${status}. Try again later.`)
    : new RegistryError('malformed', `${place.registry} answered with HTTP ${status} when asked for ${what} of ${place.repository}.`);

;// CONCATENATED MODULE: ./build/registry/content/registry-image-source.js











/** Facts about images from registries. */
class RegistryImageSource {
    #registry;
    #parts;
    constructor(parts) {
        this.#registry = new RegistryClient(parts.client, parts.cache);
        this.#parts = parts;
    }
    async fetchImage(query) {
        const budget = new FetchBudget(this.#parts.client.http.limits);
        try {
            const repositories = repositoriesOf(query);
            const image = await this.#fetchReference(query, budget);
            if (!image)
                return absent(query);
            const [found, github, notary] = await Promise.all([
                discoverSignatures(this.#registry, repositories, image.digest, this.#parts.client.http.limits, budget),
                lookUpAtGitHub(this.#parts.github, query.githubAttestations, image.digest),
                this.#fetchTrust(query, budget),
            ]);
            const { trust } = notary;
            const { signatures, trace, gaps } = joined(found, github, notary.findings);
            const { digest, size, manifest } = image;
            const descriptor = { mediaType: manifest.mediaType, digest, size };
            const evidence = { image: descriptor, platforms: platformsOf(manifest), signatures, trace, gaps, ...(trust ? { trust } : {}) };
            return { state: 'known', evidence };
        }
        catch (error) {
            const failure = asRegistryError(error);
            return { state: 'unknown', code: factsCodeOf(failure), reason: failure.message, retryable: failure.retryable, trace: [] };
        }
    }
    async resolveDigest(reference) {
        try {
            return await this.#digestOf(reference, new FetchBudget(this.#parts.client.http.limits));
        }
        catch (error) {
            asRegistryError(error);
            return undefined;
        }
    }
    /** The manifest that the reference names; a digest counts more than a tag, and no tag is `latest`. */
    async #fetchReference({ reference }, budget) {
        const digest = await this.#digestOf(reference, budget);
        return digest === undefined ? undefined : this.#registry.fetchManifest(reference, digest, budget);
    }
    async #digestOf(reference, budget) {
        if (reference.digest === undefined)
            return this.#registry.fetchDigest(reference, reference.tag ?? 'latest', budget);
        if ((0,oci_digest/* isDigest */.B)(reference.digest))
            return reference.digest;
        throw new RegistryError('malformed', `${reference.text} is pinned by another digest than SHA-256, which is not supported.`);
    }
    async #fetchTrust({ notary }, budget) {
        if (!notary)
            return { findings: nothingFound };
        const place = { kind: 'notary-server', name: `${notary.server} ${notary.gun}` };
        try {
            const trust = await fetchTrustMetadata(this.#parts.client, notary, budget);
            if (!trust)
                return { findings: looked(place, 'none', `${notary.server} has no trust data of ${notary.gun}.`) };
            return { findings: looked(place, 'found', `${notary.server} has trust data of ${notary.gun}.`), trust };
        }
        catch (error) {
            return { findings: gap(place, 'failed', asRegistryError(error).message) };
        }
    }
}
const absent = ({ reference }) => {
    const version = reference.digest === undefined ? `tag '${reference.tag ?? 'latest'}'` : reference.digest;
    return { state: 'absent', reason: `${placeName(reference)} has no ${version}, as its registry says.`, trace: [] };
};
/** The image's own repository, and those that policy names; each once for each prefix. */
const repositoriesOf = ({ reference, signatureRepositories }) => {
    const own = { place: { registry: reference.registry, repository: reference.repository } };
    const named = signatureRepositories.map(({ repository, tagPrefix }) => {
        const parsed = (0,image_reference/* parseImageReference */.o_)(repository);
        if (!parsed || parsed.tag !== undefined || parsed.digest !== undefined)
            throw new RegistryError('malformed', `'${repository}', where policy says that signatures are, is not a repository.`);
        const place = { registry: parsed.registry, repository: parsed.repository };
        return { place, ...(tagPrefix === undefined ? {} : { tagPrefix }) };
    });
    const all = [own, ...named].map(each => [`${placeName(each.place)} ${each.tagPrefix ?? ''}`, each]);
    return [...new Map(all).values()];
};

;// CONCATENATED MODULE: ./build/registry/content/revocation-client.js


/** Bytes of an OCSP answer; real ones have some kilobytes. */
const maxOcspBytes = 256 * 1024;
/**
 * Asks certificate authorities for revocation lists and OCSP answers. Plain HTTP is usual there, since the answers are signed; private
 * addresses are refused as for registries. Sources: RFC 5280, 4.2.1.13; RFC 6960, appendix A.
 */
class RevocationClient {
    #http;
    constructor(http) {
        this.#http = http;
    }
    async fetchRevocation(query) {
        if (!URL.canParse(query.url))
            return { state: 'failed', reason: `The certificate names an address for its revocation that is not a URL.` };
        const url = new URL(query.url);
        try {
            const { status, body } = await this.#http.fetch(this.#requestOf(query, url));
            if (status === 200 && body.length > 0)
                return { state: 'answered', bytes: body };
            return { state: 'failed', reason: `${url.host} answered with HTTP ${status} and ${body.length} bytes when asked for revocations.` };
        }
        catch (error) {
            return { state: 'failed', reason: asRegistryError(error).message };
        }
    }
    #requestOf(query, url) {
        const { limits } = this.#http;
        const common = { url, redirects: 'follow', plainHttp: 'any-host', budget: new FetchBudget(limits) };
        if (query.kind === 'crl')
            return { ...common, method: 'GET', headers: {}, maxBytes: limits.blobBytes };
        const headers = { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' };
        return { ...common, method: 'POST', headers, body: query.request, maxBytes: maxOcspBytes };
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(24371);
// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/registry/http/public-lookup.js

/** A name that stands for private addresses only. */
class PrivateAddressError extends Error {
    name = 'PrivateAddressError';
    /** As Node's network errors have it. */
    code = 'EPRIVATE';
}
/**
 * A look-up for sockets that gives public addresses only. Why here: the socket connects to exactly what is returned, so that a name that
 * answers differently each time (DNS rebinding) never leads to a private address.
 */
const lookupPublic = (resolveAll) => (hostname, options, callback) => {
    resolveAll(hostname, { ...options, all: true })
        .then(addresses => {
        const open = addresses.filter(({ address }) => !isPrivateAddress(address));
        const [first] = open;
        if (!first)
            throw new PrivateAddressError(`${hostname} has private addresses only.`);
        return { open, first };
    })
        .then(({ open, first }) => (options.all ? callback(null, open) : callback(null, first.address, first.family)), (error) => callback(error instanceof Error ? error : new Error(String(error)), ''));
};

;// CONCATENATED MODULE: ./build/registry/http/dispatchers.js




/** Milliseconds in which a connection has to stand. */
const connectTimeout = 10_000;
const machineLookup = (hostname, options) => (0,external_node_dns_promises_.lookup)(hostname, options);
/** Makes the pools; nothing is connected yet. */
const createDispatchers = ({ proxy = {}, authorities = [], resolveAll = machineLookup } = {}) => {
    const trust = authorities.length === 0 ? {} : { ca: [...(0,external_node_tls_.getCACertificates)('default'), ...authorities] };
    const hasProxy = (proxy.httpProxy ?? '') !== '' || (proxy.httpsProxy ?? '') !== '';
    const create = (connect) => {
        // Why no HTTP/2: one connection for all would make the bound of each request the bound of the others.
        const options = { connect: { ...trust, ...connect, timeout: connectTimeout }, allowH2: false, connections: 16 };
        if (!hasProxy)
            return new undici/* Agent */.g6(options);
        // Empty texts, because the agent would read the environment for what is undefined.
        const { httpProxy = '', httpsProxy = '', noProxy = '' } = proxy;
        return new undici/* EnvHttpProxyAgent */.J2({ ...options, httpProxy, httpsProxy, noProxy, requestTls: trust });
    };
    const guarded = create({ lookup: lookupPublic(resolveAll) });
    const open = create({});
    return {
        open,
        guarded,
        route: hasProxy ? 'proxy' : 'direct',
        close: async () => {
            await Promise.all([guarded.destroy(), open.destroy()]);
        },
    };
};

;// CONCATENATED MODULE: ./build/registry/http/host-queue.js
/** Lets at most so many tasks for one host run at a time; the others wait in their order. */
class HostQueue {
    #perHost;
    #hosts = new Map();
    constructor(perHost) {
        this.#perHost = perHost;
    }
    /** Runs a task when its turn comes, and settles as it does. */
    async run(host, task) {
        const state = this.#hosts.get(host) ?? { running: 0, waiting: [] };
        this.#hosts.set(host, state);
        if (state.running >= this.#perHost)
            await new Promise(resolve => state.waiting.push(resolve));
        else
            state.running += 1;
        try {
            return await task();
        }
        finally {
            const next = state.waiting.shift();
            // A waiting task takes over the place of the one that ends.
            if (next)
                next();
            else
                state.running -= 1;
            if (state.running === 0)
                this.#hosts.delete(host);
        }
    }
}

;// CONCATENATED MODULE: ./build/registry/http/retry-after.js
/**
 * Milliseconds that a `Retry-After` header asks to wait: seconds, or a date. Undefined when it says nothing that can be read. `now` is in
 * milliseconds since the epoch. Source: RFC 9110, 10.2.3.
 */
const parseRetryAfter = (header, now) => {
    const text = (header ?? '').trim();
    if (text === '' || text.length > 64)
        return undefined;
    if (/^\d+$/u.test(text))
        return Number(text) * 1_000;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};

;// CONCATENATED MODULE: ./build/registry/http/http-client.js








/** Whether a redirect is followed at all. */
const mayFollow = ({ redirects, body }, from, to) => (redirects !== 'within-api' || to.pathname.startsWith('/v2/')) && (body === undefined || to.host === from.host);
const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const passingStatuses = new Set([429, 500, 502, 503, 504]);
/** Bytes that are read of the body of an error or a redirect, the rest of which is left. */
const errorBytes = 64 * 1024;
const sleepUntil = (milliseconds, signal) => (0,promises_.setTimeout)(milliseconds, undefined, { signal });
/** Makes HTTP requests within bounds: of addresses, sizes, times, redirects, tries, and requests to one host at a time. */
class HttpClient {
    #settings;
    #dispatchers;
    #queue;
    /** Until when (milliseconds since the epoch) hosts that never answered are not asked again. */
    #mute = new Map();
    constructor(settings) {
        this.#settings = settings;
        this.#dispatchers = createDispatchers(settings);
        this.#queue = new HostQueue(settings.limits.perHost);
    }
    get access() {
        return this.#settings.access;
    }
    get limits() {
        return this.#settings.limits;
    }
    /** Milliseconds since the epoch. */
    now() {
        return (this.#settings.now ?? Date.now)();
    }
    /** Ends all connections. */
    close() {
        return this.#dispatchers.close();
    }
    /**
     * Makes a request, again after failures that may pass. Answers with any status but 429, 500, 502, 503 and 504 are answers. Throws
     * `RegistryError`.
     */
    async fetch(request) {
        let { url, headers } = request;
        for (let redirects = 0;; redirects += 1) {
            const answer = await this.#tryRepeatedly({ ...request, url, headers });
            const location = redirectStatuses.has(answer.status) ? answer.headers.get('location') : undefined;
            if (request.redirects === 'manual' || location === undefined)
                return answer;
            if (redirects >= this.limits.redirects)
                throw new RegistryError('malformed', `${request.url.host} redirects more than ${redirects} times.`);
            if (!URL.canParse(location, url.href))
                throw new RegistryError('malformed', `${url.host} redirects to what is not a URL.`);
            const next = new URL(location, url);
            if (!mayFollow(request, url, next))
                return answer;
            if (url.protocol === 'https:' && next.protocol === 'http:')
                throw new RegistryError('refused-address', `${url.host} redirects from HTTPS to plain HTTP at ${next.host}, which is not followed.`);
            if (next.origin !== url.origin)
                headers = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
            url = next;
        }
    }
    async #tryRepeatedly(request) {
        const { tries, mutedTries, firstWait, longestWait } = this.limits;
        let unanswered = 0;
        for (let attempt = 1;; attempt += 1) {
            const outcome = await this.#try(request);
            if (outcome instanceof NoAnswer)
                unanswered += 1;
            if (outcome instanceof NoAnswer && unanswered >= mutedTries)
                throw this.#muted(request.url.host, outcome);
            if (!(outcome instanceof RegistryError) && !passingStatuses.has(outcome.status))
                return outcome;
            const asked = outcome instanceof RegistryError ? undefined : parseRetryAfter(outcome.headers.get('retry-after'), this.now());
            const pause = asked ?? firstWait * 2 ** (attempt - 1);
            const failure = outcome instanceof RegistryError ? outcome : failureOf(outcome, asked);
            if (!failure.retryable || attempt >= tries || pause > longestWait)
                throw failure;
            await this.#sleep(pause, request, failure);
        }
    }
    /** Why remembered: hundreds of requests would each wait for a host that says nothing. */
    #muted(host, failure) {
        this.#mute.set(host, this.now() + this.limits.mutedMilliseconds);
        for (const [oldest] of this.#mute) {
            if (this.#mute.size <= maxMute)
                break;
            this.#mute.delete(oldest);
        }
        return failure;
    }
    #assertNotMuted(host) {
        const until = this.#mute.get(host);
        if (until === undefined)
            return;
        if (until > this.now())
            throw new NoAnswer('unavailable', `${host} was not asked again, because it did not answer a moment ago.`);
        this.#mute.delete(host);
    }
    async #sleep(milliseconds, { budget }, failure) {
        try {
            await (this.#settings.sleep ?? sleepUntil)(milliseconds, budget.signal);
        }
        catch (error) {
            if (budget.signal.aborted)
                throw failure;
            throw error;
        }
    }
    /** One try: an answer, or the failure of the network as a value. Throws what no other try would change. */
    async #try(request) {
        const { url, budget } = request;
        assertMayAsk(url, this.access, this.#dispatchers.route);
        if (request.plainHttp === 'named-hosts')
            assertNotPlain(url, this.access);
        return this.#queue.run(url.host, async () => {
            this.#assertNotMuted(url.host);
            budget.takeRequest();
            const signal = AbortSignal.any([budget.signal, AbortSignal.timeout(this.limits.requestMilliseconds)]);
            const progress = { hasBegun: false };
            try {
                return await this.#ask(request, signal, progress);
            }
            catch (error) {
                return networkFailure(error, url, signal, budget, progress);
            }
        });
    }
    async #ask({ url, method, headers, body, maxBytes, budget }, signal, progress) {
        const dispatcher = mayBePrivate(url, this.access) ? this.#dispatchers.open : this.#dispatchers.guarded;
        // Why identity: digests and sizes are of the bytes as stored, and nothing that unpacks can be a bomb.
        const sent = { 'user-agent': 'tidewaiter', 'accept-encoding': 'identity', ...headers };
        const { answerMilliseconds: headersTimeout } = this.limits;
        const answer = await (0,undici/* request */.Em)(url, { method, headers: sent, dispatcher, signal, headersTimeout, ...(body === undefined ? {} : { body }) });
        progress.hasBegun = true;
        const isGood = answer.statusCode >= 200 && answer.statusCode < 300;
        const most = isGood ? maxBytes : errorBytes;
        const chunks = [];
        let size = 0;
        // Leaving the loop destroys the stream and its connection.
        for await (const chunk of answer.body) {
            size += chunk.length;
            budget.takeBytes(chunk.length);
            if (size > most && isGood)
                throw new RegistryError('too-large', `${url.host} answered with more than ${most} bytes.`);
            if (size > most)
                break;
            chunks.push(chunk);
        }
        return { url, status: answer.statusCode, headers: http_client_headerMap(answer.headers), body: Buffer.concat(chunks) };
    }
}
const http_client_headerMap = (headers) => new Map(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name.toLowerCase(), typeof value === 'string' ? value : value.join(', ')]]));
/** A host that accepted no connection or no request in time. */
class NoAnswer extends RegistryError {
}
/** Source: undici, lib/core/errors.js. */
const unansweredCodes = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);
/** Most mute hosts that are remembered; the oldest goes first. */
const maxMute = 200;
/** An answer that may be another one later, as a failure. */
const failureOf = ({ url, status }, asked) => {
    const later = asked === undefined ? 'Try again later.' : `It asks to wait for ${Math.ceil(asked / 1_000)} seconds.`;
    if (status !== 429)
        return new RegistryError('unavailable', `${url.host} is not available: it answered with HTTP ${status}. ${later}`);
    return new RegistryError('rate-limited', `${url.host} takes no more requests for now (HTTP 429). ${later} Credentials often have a higher limit.`);
};
/** What undici and the operating system throw, as a failure. */
const networkFailure = (error, url, signal, budget, { hasBegun }) => {
    if (error instanceof RegistryError)
        return error;
    if (error instanceof PrivateAddressError)
        return new RegistryError('refused-address', `${url.host} is not asked: its name stands for a private address. If it is meant, name ${url.host} in the list of private hosts.`, error);
    if (budget.signal.aborted)
        return new RegistryError('unavailable', `${url.host} took too long for one image.`, error);
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if ((signal.aborted && !hasBegun) || (typeof code === 'string' && unansweredCodes.has(code)))
        return new NoAnswer('unavailable', `${url.host} did not answer in time.`, error);
    if (signal.aborted)
        return new RegistryError('unavailable', `${url.host} did not give its whole answer in time.`, error);
    const detail = typeof code === 'string' ? ` (${code})` : '';
    return new RegistryError('unavailable', `${url.host} could not be reached${detail}.`, error);
};

;// CONCATENATED MODULE: ./build/registry/limits.js
/**
 * What the shells keep to. Sizes of manifests as the OCI distribution specification has them; signatures are some kilobytes, attestations
 * with SBOMs some megabytes.
 */
const usualLimits = {
    manifestBytes: 4 * 1024 * 1024,
    blobBytes: 16 * 1024 * 1024,
    imageBytes: 64 * 1024 * 1024,
    imageRequests: 500,
    imageMilliseconds: 60_000,
    requestMilliseconds: 30_000,
    answerMilliseconds: 10_000,
    referrers: 100,
    layers: 100,
    pages: 50,
    redirects: 5,
    tries: 3,
    mutedTries: 2,
    mutedMilliseconds: 60_000,
    firstWait: 500,
    longestWait: 20_000,
    perHost: 6,
};

;// CONCATENATED MODULE: ./build/registry/create-registry.js









const usualCacheBytes = 64 * 1024 * 1024;
/** Puts the parts together; nothing is asked yet. */
const createRegistry = (options = {}) => {
    const { access = publicHostsOnly, limits = usualLimits, credentials = anonymous, cache = new MemoryContentCache(usualCacheBytes), } = options;
    const http = new HttpClient({ ...options, access, limits });
    const client = new AuthenticatedClient(http, credentials);
    return {
        images: github => new RegistryImageSource({ client, cache, ...(github ? { github } : {}) }),
        revocation: new RevocationClient(http),
        gitHubAttestations: gitHubAccess => new GitHubAttestationsHttp(http, gitHubAccess),
        fetchBundle: bundleFetcher(http),
        close: () => http.close(),
    };
};

;// CONCATENATED MODULE: ./build/signing/notary-v1/canonical-json.js
/** Deeper documents than real metadata, whose depth is 6. */
const maxDepth = 32;
/**
 * The form of JSON that Notary v1 signs: keys in the order of their bytes, no blanks, only integers, and only `"` and `\` escaped.
 * Undefined for what has no such form: fractions, and documents that are too deep. Source: github.com/docker/go, canonical/json.
 */
const canonicalJson = (value, depth = 0) => {
    if (depth > maxDepth)
        return undefined;
    if (value === null || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'number')
        return Number.isSafeInteger(value) ? String(value) : undefined;
    if (typeof value === 'string')
        return quote(value);
    if (Array.isArray(value))
        return canonical_json_joined('[', value.map(item => canonicalJson(item, depth + 1)), ']');
    if (typeof value !== 'object')
        return undefined;
    const entries = Object.entries(value).map(([key, item]) => [Buffer.from(key), key, item]);
    return canonical_json_joined('{', entries
        .toSorted(([a], [b]) => Buffer.compare(a, b))
        .map(([, key, item]) => {
        const text = canonicalJson(item, depth + 1);
        return text === undefined ? undefined : `${quote(key)}:${text}`;
    }), '}');
};
const quote = (text) => `"${text.replace(/["\\]/gu, '\\$&')}"`;
const canonical_json_joined = (open, parts, close) => parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`;

;// CONCATENATED MODULE: ./build/signing/notary-v1/trust-key.js



/** The SubjectPublicKeyInfo of Ed25519 up to the key itself. Source: RFC 8410. */
const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');
const minRsaBits = 2048;
const trust_key_maxCertificates = 8;
/** A key's id: the SHA-256 of its canonical JSON. Undefined for no key. */
const keyIdOf = ({ keytype, keyval }) => {
    const canonical = canonicalJson({ keytype, keyval: { private: null, public: keyval.public } });
    return canonical === undefined ? undefined : (0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex');
};
/**
 * The certificates of an `ecdsa-x509` or `rsa-x509` key: the leaf, then intermediates. Of any version, as Go reads them: only their keys,
 * names and times are asked for. Empty when one can't be read.
 */
const certificatesOf = ({ keytype, keyval }) => {
    if (keytype !== 'ecdsa-x509' && keytype !== 'rsa-x509')
        return [];
    const blocks = Buffer.from(keyval.public, 'base64').toString('latin1').split('-----BEGIN ').slice(1);
    const certificates = blocks.slice(0, trust_key_maxCertificates).map(block => readPem(`-----BEGIN ${block}`));
    const readable = certificates.filter(certificate => certificate !== undefined);
    return readable.length === blocks.length ? readable : [];
};
const readPem = (block) => {
    try {
        return (0,x509_certificate/* readAnyCertificate */.qK)(new external_node_crypto_.X509Certificate(block).raw);
    }
    catch {
        return undefined;
    }
};
/** Undefined for a key that can't be read, and of a type that is not supported. */
const publicKeyOf = (key) => {
    const bytes = Buffer.from(key.keyval.public, 'base64');
    switch (key.keytype) {
        case 'ecdsa':
        case 'rsa':
            return readSpki(bytes);
        case 'ed25519':
            return bytes.length === 32 ? readSpki(Buffer.concat([ed25519Prefix, bytes])) : undefined;
        default:
            return certificatesOf(key)[0]?.key;
    }
};
const readSpki = (der) => {
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' });
    }
    catch {
        return undefined;
    }
};
/** The SHA-256 of a key's SubjectPublicKeyInfo: the same for a key and for a certificate of it. */
const fingerprintOf = (key) => (0,external_node_crypto_.createHash)('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex');
/** Whether a signature is the key's. Source: github.com/notaryproject/notary, tuf/signed/verifiers.go. */
const isSignatureOf = (message, { method, sig }, key) => {
    const signature = Buffer.from(sig, 'base64');
    const isRsa = key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= minRsaBits;
    switch (method) {
        case 'ecdsa':
            return key.asymmetricKeyType === 'ec' && (0,external_node_crypto_.verify)('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
        case 'eddsa':
            return key.asymmetricKeyType === 'ed25519' && (0,external_node_crypto_.verify)(null, message, key, signature);
        case 'rsapss':
            return isRsa && (0,external_node_crypto_.verify)('sha256', message, { key, padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, signature);
        case 'rsapkcs1v15':
            return isRsa && (0,external_node_crypto_.verify)('sha256', message, key, signature);
        default:
            return false;
    }
};

;// CONCATENATED MODULE: ./build/signing/notary-v1/check-role.js



/**
 * Whether as many different keys of a role signed a file as its threshold demands. Returns them. A key that is listed under several ids (as
 * key and as certificate) counts once.
 */
const checkSignatures = ({ name, message, signatures }, keys, { keyids, threshold }) => {
    const signers = new Map();
    for (const signature of signatures) {
        const key = keyids.includes(signature.keyid) && Object.hasOwn(keys, signature.keyid) ? keys[signature.keyid] : undefined;
        const publicKey = key && keyIdOf(key) === signature.keyid ? publicKeyOf(key) : undefined;
        if (publicKey && isSignatureOf(message, signature, publicKey))
            signers.set(fingerprintOf(publicKey), publicKey);
    }
    return signers.size >= Math.max(threshold, 1)
        ? passed([...signers.values()])
        : refused('signature-invalid', `The ${name} metadata is signed by ${signers.size} of ${threshold} needed keys.`, 'Publish the trust data again with the keys of the role.');
};
/** Whether a file is still good by its own word. */
const checkFresh = ({ name, signed: { expires } }, now) => expires > now
    ? passed(undefined)
    : refused('expired', `The ${name} metadata expired on ${expires.toISOString()}.`, 'Publish the trust data again ("notary publish"); the server renews its own files.');
/** Whether bytes are those that another file describes: length, and every hash that is known, at least one. */
const checkHashes = (name, bytes, meta) => {
    if (meta === undefined)
        return refused('digest-mismatch', `The signed snapshot does not list the ${name} metadata.`);
    if (bytes === undefined)
        return refused('malformed', `The notary server has no ${name} metadata of the repository.`);
    const known = ['sha256', 'sha512'].filter(hash => Object.hasOwn(meta.hashes, hash));
    const fits = known.length > 0 &&
        bytes.length === meta.length &&
        known.every(hash => (0,external_node_crypto_.createHash)(hash)
            .update(bytes)
            .digest()
            .equals(Buffer.from(meta.hashes[hash] ?? '', 'base64')));
    return fits ? passed(undefined) : refused('digest-mismatch', `The ${name} metadata is not the file that signed metadata describes.`);
};

;// CONCATENATED MODULE: ./build/signing/notary-v1/metadata.js




/** Bounds of what real repositories have. Files in bytes. */
const metadata_maxFileBytes = 16_777_216;
const maxSignatures = 64;
const maxKeys = 512;
const shortText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(65_536));
/** In its one right spelling: another one for the same bytes would be a second form of the same signature. */
const base64Text = dist/* pipe */.FsL(shortText, dist/* check */.z6Y(text => Buffer.from(text, 'base64').toString('base64') === text));
const keyIds = dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(128))), dist/* maxLength */.Ru6(maxKeys));
const role = dist/* object */.Ikc({ keyids: keyIds, threshold: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)) });
const key = dist/* object */.Ikc({ keytype: dist/* string */.YjP(), keyval: dist/* object */.Ikc({ public: shortText }) });
const keys = dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), key), dist/* maxEntries */.bIj(maxKeys));
const fileMeta = dist/* object */.Ikc({ length: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()), hashes: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()) });
const files = dist/* record */.g1P(dist/* string */.YjP(), fileMeta);
const common = {
    expires: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* transform */.pdi(text => new Date(text)), dist/* check */.z6Y(date => !Number.isNaN(date.getTime()))),
    version: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
};
/** The parts of each file that are signed. Source: github.com/notaryproject/notary, tuf/data. */
const rootSchema = dist/* object */.Ikc({
    _type: dist/* literal */.euz('Root'),
    ...common,
    keys,
    roles: dist/* object */.Ikc({ root: role, targets: role, snapshot: role, timestamp: role }),
});
const timestampSchema = dist/* object */.Ikc({ _type: dist/* literal */.euz('Timestamp'), ...common, meta: dist/* object */.Ikc({ snapshot: fileMeta }) });
const snapshotSchema = dist/* object */.Ikc({ _type: dist/* literal */.euz('Snapshot'), ...common, meta: files });
const targetsSchema = dist/* object */.Ikc({
    _type: dist/* literal */.euz('Targets'),
    ...common,
    targets: files,
    delegations: dist/* object */.Ikc({
        keys: dist/* nullable */.mee(keys),
        roles: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ ...role.entries, name: dist/* string */.YjP(), paths: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP()), []) })), dist/* maxLength */.Ru6(maxKeys))),
    }),
});
const envelope = dist/* object */.Ikc({
    signed: dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()),
    signatures: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ keyid: dist/* string */.YjP(), method: dist/* string */.YjP(), sig: base64Text })), dist/* maxLength */.Ru6(maxSignatures)),
});
/** Reads a file by its schema. `bytes` are undefined when the server has no such file. */
const readMetadata = (name, schema, bytes) => {
    if (bytes === undefined)
        return refused('malformed', `The notary server has no ${name} metadata of the repository.`);
    const whole = bytes.length > metadata_maxFileBytes ? undefined : dist/* safeParse */.xLC(envelope, (0,parse_json/* parseJson */.q)(bytes));
    const signed = whole?.success ? dist/* safeParse */.xLC(schema, whole.output.signed) : undefined;
    const message = whole?.success ? canonicalJson(whole.output.signed) : undefined;
    if (!whole?.success || !signed?.success || message === undefined)
        return refused('malformed', `The ${name} metadata is not what a notary server gives.`);
    return passed({ name, bytes, signed: signed.output, message: Buffer.from(message), signatures: whole.output.signatures });
};

// EXTERNAL MODULE: ./build/signing/x509/verify-path.js
var verify_path = __webpack_require__(28702);
;// CONCATENATED MODULE: ./build/signing/notary-v1/root-pin.js





/** How long before its time a root certificate may be, in milliseconds. Source: notary, tuf/utils/x509.go. */
const maxSkew = 86_400_000;
/** Rotations that are followed. */
const maxRotations = 64;
const maxIntermediates = 8;
/** The root that the server shows now, when it is the pinned one or came from it. */
const checkRoot = (files, gun, pin, now) => {
    const current = readMetadata('root', rootSchema, files.get('root'));
    if (current.refusal)
        return current;
    const previous = pin.kind === 'root' ? followRotations(files, pin.root, current.value) : undefined;
    if (previous?.refusal)
        return previous;
    const keys = acceptedKeys(current.value.signed, gun, pin, now);
    if (keys.refusal)
        return keys;
    const own = checkSignatures(current.value, keys.value, current.value.signed.roles.root);
    return own.refusal ? own : current;
};
/** From the pinned root up to the current one, each signed by the keys before it. */
const followRotations = (files, pinned, current) => {
    const first = readMetadata('pinned root', rootSchema, pinned);
    if (first.refusal)
        return first;
    const { version } = current.signed;
    if (version < first.value.signed.version) {
        return refused('signature-invalid', `The root is of version ${version}, older than the pinned version ${first.value.signed.version}.`);
    }
    if (version - first.value.signed.version > maxRotations)
        return refused('malformed', `The root was rotated more than ${maxRotations} times since the pinned one.`, 'Pin a newer root.');
    let previous = first.value;
    // Why the pinned version itself is checked again: another root of the same number must not pass for it.
    for (let number = previous.signed.version; number <= version; number += 1) {
        const next = number === version ? passed(current) : number === first.value.signed.version ? first : readRoot(files, number);
        if (next.refusal)
            return next;
        if (next.value.signed.version !== number)
            return refused('malformed', `The metadata ${number}.root is of version ${next.value.signed.version}.`);
        for (const { keys, roles } of [previous.signed, next.value.signed]) {
            const signed = checkSignatures(next.value, keys, roles.root);
            if (signed.refusal)
                return signed;
        }
        previous = next.value;
    }
    return passed(undefined);
};
const readRoot = (files, version) => readMetadata(`${version}.root`, rootSchema, files.get(`${version}.root`));
/** The root keys whose certificates are for the repository and fit the pin. */
const acceptedKeys = (root, gun, pin, now) => {
    const named = root.roles.root.keyids.flatMap(id => {
        const key = Object.hasOwn(root.keys, id) ? root.keys[id] : undefined;
        const chain = key ? certificatesOf(key) : [];
        return key && isForGun(chain[0], gun, now) ? [{ id, key, chain }] : [];
    });
    if (named.length === 0) {
        return refused('certificate-untrusted', `No root key has a certificate that is valid now and whose common name is "${gun}".`, 'Renew the root key, or check that the repository is the right one.');
    }
    const accepted = named.filter(({ id, chain }) => fitsPin(id, chain, gun, pin, now));
    if (accepted.length > 0)
        return passed(Object.fromEntries(accepted.map(({ id, key }) => [id, key])));
    const found = named.map(({ id }) => id).join(', ');
    return pin.kind === 'keys'
        ? refused('key-mismatch', `The root keys of "${gun}" (${found}) are not the pinned ones.`, 'If the root was rotated on purpose, pin the new key.')
        : refused('certificate-untrusted', `The root certificates of "${gun}" are from no pinned authority for that repository.`, 'Pin the authority for the prefix of the repository.');
};
/** Source: notary, trustpinning/certs.go: common name is the GUN, a trailing `*` stands for any end; not an authority; valid now. */
const isForGun = (leaf, gun, now) => {
    if (leaf === undefined || leaf.basicConstraints?.authority === true)
        return false;
    const name = leaf.subject.attributes?.find(({ type }) => type === 'CN')?.value ?? '';
    const fits = name.endsWith('*') ? gun.startsWith(name.slice(0, -1)) : name === gun;
    return fits && leaf.notAfter >= now && leaf.notBefore.getTime() <= now.getTime() + maxSkew;
};
const fitsPin = (id, [leaf, ...intermediates], gun, pin, now) => {
    switch (pin.kind) {
        case 'keys':
            return pin.keyIds.includes(id);
        case 'authority':
            return (isUnder(gun, pin.gunPrefix) && leaf !== undefined && leadsTo(leaf, intermediates.slice(0, maxIntermediates), pin.certificates, now));
        default:
            return true;
    }
};
/** Why whole components: notary's plain prefix `docker.io/acme` would let the authority speak for `docker.io/acme-evil`, too. */
const isUnder = (gun, prefix) => gun === prefix || gun.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);
/** Why for any purpose: notary's own certificates are for signing code, and those that people bring for whatever their authority issues. */
const leadsTo = (leaf, intermediates, anchors, now) => (0,verify_path/* verifyPath */.x)({ leaf, intermediates, roots: anchors, at: now, purpose: undefined }).path !== undefined;

;// CONCATENATED MODULE: ./build/signing/notary-v1/verify-trust-metadata.js





/** Source: docker/cli, trust.ReleasesRole: the releases delegation first, then targets; no other delegation. */
const dockerRoles = ['targets/releases', 'targets'];
const verify_trust_metadata_maxRoles = 16;
const legacy = 'Docker Content Trust (Notary v1) is a legacy format; nothing protects against a server that shows old, still valid trust data.';
/**
 * Verifies a repository's trust data on a Notary v1 server, and that it names the image. Stateless: versions are not compared between
 * calls.
 */
const verifyTrustMetadata = (trust, image, requirement) => {
    const place = { kind: 'notary-server', name: `${trust.server} ${trust.gun}` };
    const found = findTarget(trust, image, requirement);
    if (found.refusal)
        return { state: 'refused', place, refusal: found.refusal };
    const { name, role, signer, rootSubject } = found.value;
    return {
        state: 'verified',
        signature: {
            kind: 'signature',
            format: 'notary-v1',
            place,
            signer: { engine: 'notary-v1', subject: `key sha256:${fingerprintOf(signer)}`, issuer: rootSubject, claims: { Role: role } },
            times: [],
            claimedName: name,
            remarks: [legacy, ...(requirement.pin.kind === 'first-use' ? ['The root key is trusted on first use: it is not pinned.'] : [])],
        },
    };
};
const findTarget = ({ files, gun }, image, { pin, roles = dockerRoles, now }) => {
    const wrong = roles.find(role => !/^targets(?:\/[^/]+)?$/u.test(role));
    if (wrong !== undefined || roles.length > verify_trust_metadata_maxRoles)
        return refused('unsupported', `The role "${wrong ?? roles[0]}" cannot be asked for: only "targets" and roles directly below it.`);
    const root = checkRoot(files, gun, pin, now);
    if (root.refusal)
        return root;
    const rootFresh = checkFresh(root.value, now);
    if (rootFresh.refusal)
        return rootFresh;
    const snapshot = checkSnapshot(files, root.value, now);
    if (snapshot.refusal)
        return snapshot;
    const { meta } = snapshot.value.signed;
    const top = loadTargets('targets', files, meta, root.value.signed.keys, root.value.signed.roles.targets, now);
    if (top.refusal)
        return top;
    const found = searchRoles(roles, image, role => role === 'targets' ? top : loadDelegation(role, top.value.metadata.signed, image, files, meta, now));
    if (found.refusal)
        return found;
    if (found.value.target)
        return passed({ ...found.value.target, rootSubject: rootSubjectOf(root.value.signed) });
    const wanted = image.tag === undefined ? image.digest : `the tag "${image.tag}"`;
    return refused('digest-mismatch', [`The trust data of "${gun}" does not name ${wanted}.`, ...found.value.skipped].join(' '), 'Sign the tag ("docker trust sign"), or name the role that signs it.');
};
/** The first role that speaks about the image decides. `skipped`: why roles were left out. */
const searchRoles = (roles, image, load) => {
    const skipped = [];
    for (const role of roles) {
        const loaded = load(role);
        if (loaded?.refusal) {
            // Why only these: notary leaves out a delegation that is expired or under-signed, and goes on with the next role.
            if (loaded.refusal.code !== 'expired' && loaded.refusal.code !== 'signature-invalid')
                return loaded;
            skipped.push(loaded.refusal.reason);
        }
        else if (loaded) {
            const { metadata, signer } = loaded.value;
            const outcome = judgeTarget(metadata.signed.targets, image, role);
            if (outcome?.refusal)
                return outcome;
            if (outcome)
                return passed({ target: { name: outcome.value, role, signer }, skipped });
        }
    }
    return passed({ skipped });
};
/** The timestamp names the snapshot, the snapshot names all other files: together they are of one moment. */
const checkSnapshot = (files, root, now) => {
    const { keys, roles } = root.signed;
    const timestamp = verify_trust_metadata_verified(readMetadata('timestamp', timestampSchema, files.get('timestamp')), keys, roles.timestamp, now);
    if (timestamp.refusal)
        return timestamp;
    const described = checkHashes('snapshot', files.get('snapshot'), timestamp.value.metadata.signed.meta.snapshot);
    if (described.refusal)
        return described;
    const snapshot = verify_trust_metadata_verified(readMetadata('snapshot', snapshotSchema, files.get('snapshot')), keys, roles.snapshot, now);
    if (snapshot.refusal)
        return snapshot;
    const { metadata } = snapshot.value;
    const rootDescribed = checkHashes('root', root.bytes, ownMeta(metadata.signed.meta, 'root'));
    return rootDescribed.refusal ? rootDescribed : passed(metadata);
};
const verify_trust_metadata_verified = (read, keys, role, now) => {
    if (read.refusal)
        return read;
    const signed = checkSignatures(read.value, keys, role);
    if (signed.refusal)
        return signed;
    const fresh = checkFresh(read.value, now);
    if (fresh.refusal)
        return fresh;
    const [signer] = signed.value;
    return signer ? passed({ metadata: read.value, signer }) : refused('signature-invalid', `The ${read.value.name} metadata is not signed.`);
};
const ownMeta = (meta, name) => (Object.hasOwn(meta, name) ? meta[name] : undefined);
const loadTargets = (name, files, meta, keys, role, now) => {
    const described = checkHashes(name, files.get(name), ownMeta(meta, name));
    return described.refusal ? described : verify_trust_metadata_verified(readMetadata(name, targetsSchema, files.get(name)), keys, role, now);
};
/** Undefined when the role does not exist, has not signed anything, or may not speak about the tag. */
const loadDelegation = (name, top, image, files, meta, now) => {
    const role = top.delegations.roles?.find(candidate => candidate.name === name);
    if (role === undefined || ownMeta(meta, name) === undefined)
        return undefined;
    const loaded = loadTargets(name, files, meta, top.delegations.keys ?? {}, role, now);
    if (loaded.refusal)
        return loaded;
    const { metadata, signer } = loaded.value;
    const allowed = Object.entries(metadata.signed.targets).filter(([tag]) => role.paths?.some(prefix => tag.startsWith(prefix)));
    return image.tag !== undefined && !allowed.some(([tag]) => tag === image.tag)
        ? undefined
        : passed({ metadata: { ...metadata, signed: { ...metadata.signed, targets: Object.fromEntries(allowed) } }, signer });
};
/** The name under which the role knows the image; undefined when it does not speak about it. */
const judgeTarget = (targets, { tag, digest }, role) => {
    const wanted = Buffer.from(digest.slice('sha256:'.length), 'hex');
    const isWanted = (meta) => Buffer.from(meta?.hashes['sha256'] ?? '', 'base64').equals(wanted);
    if (tag === undefined) {
        const name = Object.keys(targets).find(candidate => isWanted(targets[candidate]));
        return name === undefined ? undefined : passed(name);
    }
    const meta = ownMeta(targets, tag);
    if (meta === undefined)
        return undefined;
    if (isWanted(meta))
        return passed(tag);
    const signed = Buffer.from(meta.hashes['sha256'] ?? '', 'base64').toString('hex');
    return refused('digest-mismatch', `The role "${role}" signed the tag "${tag}" for sha256:${signed}, and the image is ${digest}.`, 'Sign the tag again, or use the image that is signed.');
};
const rootSubjectOf = ({ keys, roles }) => roles.root.keyids.flatMap(id => (Object.hasOwn(keys, id) && keys[id] ? certificatesOf(keys[id]) : [])).at(0)?.subject.text ?? '';

// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(83917);
;// CONCATENATED MODULE: ./build/signing/sigstore/comparable-certificate.js

/**
 * A certificate that is encoded once for all comparisons. Why: on its way up a chain the library compares each with each, and encodes both
 * anew each time.
 */
class ComparableCertificate extends core_dist.X509Certificate {
    #encoded;
    /** Throws what the library throws for what is not a certificate. */
    static read(der) {
        return new ComparableCertificate(core_dist.X509Certificate.parse(Buffer.from(der)).root);
    }
    equals(other) {
        return this.#encode().equals(other instanceof ComparableCertificate ? other.#encode() : other.root.toDER());
    }
    #encode() {
        this.#encoded ??= this.root.toDER();
        return this.#encoded;
    }
}

;// CONCATENATED MODULE: ./build/signing/sigstore/fulcio-claims.js
const arc = '1.3.6.1.4.1.57264.1';
/** Fulcio's extensions. Source: sigstore/fulcio, docs/oid-info.md. The first six are raw bytes, all later ones UTF8String in DER. */
const rawClaims = new Map([
    [`${arc}.1`, 'Issuer'],
    [`${arc}.2`, 'GitHub Workflow Trigger'],
    [`${arc}.3`, 'GitHub Workflow SHA'],
    [`${arc}.4`, 'GitHub Workflow Name'],
    [`${arc}.5`, 'GitHub Workflow Repository'],
    [`${arc}.6`, 'GitHub Workflow Ref'],
]);
const stringClaims = new Map([
    [`${arc}.8`, 'Issuer (V2)'],
    [`${arc}.9`, 'Build Signer URI'],
    [`${arc}.10`, 'Build Signer Digest'],
    [`${arc}.11`, 'Runner Environment'],
    [`${arc}.12`, 'Source Repository URI'],
    [`${arc}.13`, 'Source Repository Digest'],
    [`${arc}.14`, 'Source Repository Ref'],
    [`${arc}.15`, 'Source Repository Identifier'],
    [`${arc}.16`, 'Source Repository Owner URI'],
    [`${arc}.17`, 'Source Repository Owner Identifier'],
    [`${arc}.18`, 'Build Config URI'],
    [`${arc}.19`, 'Build Config Digest'],
    [`${arc}.20`, 'Build Trigger'],
    [`${arc}.21`, 'Run Invocation URI'],
    [`${arc}.22`, 'Source Repository Visibility At Signing'],
    [`${arc}.23`, 'Deployment Environment'],
]);
const decode = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
/** What Fulcio says of the signer, by the names of its table. Throws when a known extension is malformed. */
const readFulcioClaims = (certificate) => {
    const claims = {};
    for (const [oid, name] of rawClaims) {
        const extension = certificate.extension(oid);
        if (extension !== undefined)
            claims[name] = decode(extension.valueObj.value);
    }
    for (const [oid, name] of stringClaims) {
        const value = certificate.extension(oid)?.valueObj.subs[0]?.value;
        if (value !== undefined)
            claims[name] = decode(value);
    }
    return claims;
};

// EXTERNAL MODULE: ./build/signing/sigstore/outcome.js
var sigstore_outcome = __webpack_require__(56251);
// EXTERNAL MODULE: ./build/signing/sigstore/parse/parsed-signature.js
var parsed_signature = __webpack_require__(47153);
;// CONCATENATED MODULE: ./build/signing/sigstore/leaf-certificate.js






const oid = {
    organization: '2.5.4.10',
    subjectAltName: '2.5.29.17',
    extendedKeyUsage: '2.5.29.37',
    codeSigning: '1.3.6.1.5.5.7.3.3',
    fulcioUsername: '1.3.6.1.4.1.57264.1.7',
};
/** Strict ASCII. Why not `toString('ascii')` as the library has it: that clears the high bit, which makes another text of hostile bytes. */
const decodeAscii = (bytes) => {
    if (bytes.some(byte => byte > 0x7e || byte < 0x20))
        throw new RangeError('not printable ASCII');
    return bytes.toString('latin1');
};
const readUserName = (name) => name.subs[0]?.toOID() === oid.fulcioUsername ? name.subs[1]?.subs[0]?.value.toString('utf8') : undefined;
const readSubject = (name) => {
    if (!name.tag.isContextSpecific())
        return undefined;
    // Source: RFC 5280 4.2.1.6, GeneralName: 1 rfc822Name, 2 dNSName, 6 uniformResourceIdentifier, 0 otherName.
    if (name.tag.number === 0)
        return readUserName(name);
    return [1, 2, 6].includes(name.tag.number) ? decodeAscii(name.value) : undefined;
};
const readOrganization = (certificate) => {
    const issuer = certificate.tbsCertificate.subs[3];
    const attribute = issuer?.subs.flatMap(set => set.subs).find(each => each.subs[0]?.toOID() === oid.organization);
    return attribute?.subs[1]?.value.toString('utf8');
};
/** Why checked: the library makes an invalid date of impossible digits, which compares as neither earlier nor later. */
const readDate = (date) => {
    if (Number.isNaN(date.getTime()))
        throw new RangeError('no date');
    return date;
};
const readLeaf = (der) => {
    const certificate = ComparableCertificate.read(der);
    const names = certificate.extension(oid.subjectAltName)?.valueObj.subs[0]?.subs ?? [];
    const usages = certificate.extension(oid.extendedKeyUsage)?.valueObj.subs[0]?.subs ?? [];
    const claims = readFulcioClaims(certificate);
    const issuer = claims['Issuer (V2)'] ?? claims['Issuer'];
    const authorityOrganization = readOrganization(certificate);
    return {
        certificate,
        der,
        key: (0,external_node_crypto_.createPublicKey)({ key: certificate.publicKey, format: 'der', type: 'spki' }),
        notBefore: readDate(certificate.notBefore),
        notAfter: readDate(certificate.notAfter),
        subjects: names
            .map(readSubject)
            .filter(subject => subject !== undefined)
            .filter(subject => subject !== ''),
        claims,
        signsCode: usages.some(usage => usage.toOID() === oid.codeSigning),
        hasSct: certificate.extension(core_dist.EXTENSION_OID_SCT) !== undefined,
        ...(issuer === undefined ? {} : { issuer }),
        ...(authorityOrganization === undefined ? {} : { authorityOrganization }),
    };
};
/** Reads a signer's certificate. */
const parseLeafCertificate = (der) => {
    if (der.length > parsed_signature/* signatureLimits */.f.certificate) {
        return (0,sigstore_outcome/* refuse */.TR)('certificate-invalid', `The certificate has ${der.length} bytes, and ${parsed_signature/* signatureLimits */.f.certificate} are allowed.`);
    }
    const leaf = (0,sigstore_outcome/* attempt */.CD)(() => readLeaf(der));
    return leaf.ok
        ? (0,sigstore_outcome/* proven */.H3)(leaf.value)
        : (0,sigstore_outcome/* refuse */.TR)('certificate-invalid', 'The certificate of the signature is not an X.509 certificate in DER.');
};
/**
 * A certificate that shows the library no SCT. Why: `@sigstore/verify` refuses an SCT of an unknown log even where none is demanded; it
 * reads the SCTs from a clone of the certificate.
 */
class CertificateWithoutSct extends ComparableCertificate {
    clone() {
        const copy = super.clone();
        const at = copy.extensions.findIndex(extension => extension.subs[0]?.toOID() === core_dist.EXTENSION_OID_SCT);
        if (at >= 0)
            copy.extensions.splice(at, 1);
        return copy;
    }
}

// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var bundle_dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./build/signing/sigstore/parse/bounded-json.js
var bounded_json = __webpack_require__(29737);
// EXTERNAL MODULE: ./build/signing/sigstore/parse/pem.js
var parse_pem = __webpack_require__(43073);
;// CONCATENATED MODULE: ./build/signing/sigstore/parse/parse-layer.js






/** Annotations of cosign's layers. Source: cosign's specs/SIGNATURE_SPEC.md and pkg/oci/static. */
const annotation = {
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    chain: 'dev.sigstore.cosign/chain',
    bundle: 'dev.sigstore.cosign/bundle',
    timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
};
const annotationBounds = { bytes: 2 * parsed_signature/* signatureLimits */.f.logBody, depth: 8 };
const naturalNumber = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const rekorBundleSchema = dist/* object */.Ikc({
    SignedEntryTimestamp: dist/* string */.YjP(),
    Payload: dist/* object */.Ikc({
        body: dist/* string */.YjP(),
        integratedTime: naturalNumber,
        logIndex: naturalNumber,
        logID: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/u)),
    }),
});
const entryKindSchema = dist/* object */.Ikc({ kind: dist/* string */.YjP(), apiVersion: dist/* string */.YjP() });
const parse_layer_timestampSchema = dist/* object */.Ikc({ SignedRFC3161Timestamp: dist/* string */.YjP() });
const envelopeSchema = dist/* object */.Ikc({
    payloadType: dist/* string */.YjP(),
    payload: dist/* string */.YjP(),
    signatures: dist/* array */.YOg(dist/* object */.Ikc({ sig: dist/* string */.YjP() })),
});
/** The one signature of an envelope. Why refuse several: `@sigstore/verify` takes one, and none of the signing tools writes more. */
const refuseSignatureCount = (count) => (0,sigstore_outcome/* refuse */.TR)('unsupported', `The envelope has ${count} signatures, and only envelopes with exactly one can be verified.`, 'Sign the image again so that every signature has an envelope of its own.');
const parse_layer_parseEnvelope = (bytes) => {
    const json = (0,bounded_json/* parseBoundedJson */.R)(bytes, 'a DSSE envelope', { bytes: parsed_signature/* signatureLimits */.f.document, depth: parsed_signature/* signatureLimits */.f.depth });
    if (!json.ok)
        return json;
    const envelope = dist/* safeParse */.xLC(envelopeSchema, json.value);
    if (!envelope.success)
        return (0,sigstore_outcome/* refuse */.TR)('malformed', 'It is not a DSSE envelope with a payload, its type and signatures.');
    const { payloadType, payload: encoded, signatures } = envelope.output;
    const [first] = signatures;
    if (first === undefined || signatures.length !== 1)
        return refuseSignatureCount(signatures.length);
    const payload = (0,parse_pem/* decodeBase64 */.y)(encoded);
    const signature = (0,parse_pem/* decodeBase64 */.y)(first.sig);
    if (payload === undefined || signature === undefined)
        return (0,sigstore_outcome/* refuse */.TR)('malformed', 'The payload or the signature of the envelope is not base64.');
    const storedDigest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest();
    return (0,sigstore_outcome/* proven */.H3)({ kind: 'envelope', payloadType, payload, signature, storedDigest });
};
const parseMessage = (layer) => {
    const signature = (0,parse_pem/* decodeBase64 */.y)(layer.annotations[annotation.signature] ?? '');
    if (signature === undefined || signature.length === 0) {
        return (0,sigstore_outcome/* refuse */.TR)('malformed', `The layer has no signature in its annotation ${annotation.signature}.`, 'Sign the image again.');
    }
    return (0,sigstore_outcome/* proven */.H3)({ kind: 'message', signature, bytes: Buffer.from(layer.payload) });
};
const parseLogEntry = (text) => {
    const malformed = (0,sigstore_outcome/* refuse */.TR)('malformed', `The annotation ${annotation.bundle} is not an entry of a transparency log.`, 'Sign the image again.');
    const json = (0,bounded_json/* parseBoundedJson */.R)(Buffer.from(text), 'a log entry', annotationBounds);
    const bundle = json.ok ? dist/* safeParse */.xLC(rekorBundleSchema, json.value) : undefined;
    if (bundle?.success !== true)
        return malformed;
    const { SignedEntryTimestamp, Payload } = bundle.output;
    const canonicalizedBody = (0,parse_pem/* decodeBase64 */.y)(Payload.body);
    const signedEntryTimestamp = (0,parse_pem/* decodeBase64 */.y)(SignedEntryTimestamp);
    if (canonicalizedBody === undefined || signedEntryTimestamp === undefined)
        return malformed;
    const body = (0,bounded_json/* parseBoundedJson */.R)(canonicalizedBody, 'a log entry', { bytes: parsed_signature/* signatureLimits */.f.logBody, depth: parsed_signature/* signatureLimits */.f.depth });
    const kind = body.ok ? dist/* safeParse */.xLC(entryKindSchema, body.value) : undefined;
    if (kind?.success !== true)
        return malformed;
    return (0,sigstore_outcome/* proven */.H3)({
        logIndex: String(Payload.logIndex),
        logId: { keyId: Buffer.from(Payload.logID, 'hex') },
        kindVersion: { kind: kind.output.kind, version: kind.output.apiVersion },
        integratedTime: String(Payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp },
        inclusionProof: undefined,
        canonicalizedBody,
    });
};
const parseTimestamp = (text) => {
    const json = (0,bounded_json/* parseBoundedJson */.R)(Buffer.from(text), 'a timestamp', annotationBounds);
    const timestamp = json.ok ? dist/* safeParse */.xLC(parse_layer_timestampSchema, json.value) : undefined;
    const der = timestamp?.success === true ? (0,parse_pem/* decodeBase64 */.y)(timestamp.output.SignedRFC3161Timestamp) : undefined;
    return der === undefined
        ? (0,sigstore_outcome/* refuse */.TR)('timestamp-invalid', `The annotation ${annotation.timestamp} is not an RFC 3161 timestamp.`, 'Sign the image again.')
        : (0,sigstore_outcome/* proven */.H3)(der);
};
const parseCertificates = (layer) => {
    const malformed = (0,sigstore_outcome/* refuse */.TR)('certificate-invalid', 'The certificates in the annotations of the signature are not PEM.', 'Sign the image again.');
    const leafText = layer.annotations[annotation.certificate] ?? '';
    const chainText = layer.annotations[annotation.chain] ?? '';
    const leaf = leafText === '' ? [] : (0,parse_pem/* parsePemCertificates */.Q)(leafText, 1);
    const intermediates = chainText === '' ? [] : (0,parse_pem/* parsePemCertificates */.Q)(chainText, parsed_signature/* signatureLimits */.f.intermediates);
    if (leaf === undefined || intermediates === undefined)
        return malformed;
    const [certificate] = leaf;
    return (0,sigstore_outcome/* proven */.H3)({ intermediates, ...(certificate === undefined ? {} : { certificate }) });
};
/** Takes a cosign layer of before the bundles apart: payload or envelope, and its annotations. With `ignored`, the log entry isn't read. */
const parseLayer = (layer, transparencyLog) => {
    const content = layer.format === 'simple-signing' ? parseMessage(layer) : parse_layer_parseEnvelope(layer.envelope);
    if (!content.ok)
        return content;
    const certificates = parseCertificates(layer);
    if (!certificates.ok)
        return certificates;
    const entryText = transparencyLog === 'ignored' ? '' : (layer.annotations[annotation.bundle] ?? '');
    const entry = entryText === '' ? (0,sigstore_outcome/* proven */.H3)(undefined) : parseLogEntry(entryText);
    if (!entry.ok)
        return entry;
    const timestampText = layer.annotations[annotation.timestamp] ?? '';
    const timestamp = timestampText === '' ? (0,sigstore_outcome/* proven */.H3)(undefined) : parseTimestamp(timestampText);
    if (!timestamp.ok)
        return timestamp;
    return (0,sigstore_outcome/* proven */.H3)({
        content: content.value,
        ...certificates.value,
        logEntries: entry.value === undefined ? [] : [entry.value],
        timestamps: timestamp.value === undefined ? [] : [timestamp.value],
    });
};

;// CONCATENATED MODULE: ./build/signing/sigstore/parse/parse-bundle.js








/** Source: sigstore/protobuf-specs, sigstore_bundle.proto. */
const mediaTypes = new Set([
    'application/vnd.dev.sigstore.bundle+json;version=0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3',
    'application/vnd.dev.sigstore.bundle.v0.3+json',
]);
const bundleSchema = dist/* looseObject */._H3({
    mediaType: dist/* string */.YjP(),
    verificationMaterial: dist/* looseObject */._H3({ tlogEntries: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J()), []) }),
    dsseEnvelope: dist/* optional */.lqM(dist/* looseObject */._H3({ signatures: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J()), []) })),
});
const hashNames = new Map([
    [protobuf_specs_dist.HashAlgorithm.SHA2_256, 'sha256'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_384, 'sha384'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_512, 'sha512'],
]);
/** What cosign 3 writes with `--certificate-chain`. Source: sigstore_bundle.proto: from version 0.3 on, only the signer's certificate. */
const refuseChain = () => (0,sigstore_outcome/* refuse */.TR)('malformed', 'The bundle has a chain of certificates, and its version (0.3) allows only that of the signer.', 'Sign the image again without `--certificate-chain`, and let the policy trust the certificates between the signer and the root.');
const contentOf = (bundle) => {
    if (bundle.content.$case === 'dsseEnvelope') {
        const { payloadType, payload, signatures } = bundle.content.dsseEnvelope;
        const [first] = signatures;
        return first === undefined ? refuseSignatureCount(0) : (0,sigstore_outcome/* proven */.H3)({ kind: 'envelope', payloadType, payload, signature: first.sig });
    }
    const { messageDigest, signature } = bundle.content.messageSignature;
    const hash = hashNames.get(messageDigest.algorithm);
    if (hash === undefined)
        return (0,sigstore_outcome/* refuse */.TR)('unsupported', 'The bundle names a hash function other than SHA-256, SHA-384 and SHA-512.');
    return (0,sigstore_outcome/* proven */.H3)({ kind: 'detached', signature, digest: messageDigest.digest, hash });
};
const parse_bundle_certificatesOf = (bundle) => {
    const { content } = bundle.verificationMaterial;
    if (content.$case === 'certificate')
        return { certificate: content.certificate.rawBytes, intermediates: [] };
    if (content.$case === 'publicKey')
        return { intermediates: [] };
    const [certificate, ...intermediates] = content.x509CertificateChain.certificates.map(each => each.rawBytes);
    return { intermediates, ...(certificate === undefined ? {} : { certificate }) };
};
/** Takes a Sigstore bundle (v0.1 to v0.3) apart. With `ignored`, its log entries aren't read. */
const parseBundle = (bytes, transparencyLog) => {
    const json = (0,bounded_json/* parseBoundedJson */.R)(bytes, 'a Sigstore bundle', { bytes: parsed_signature/* signatureLimits */.f.document, depth: parsed_signature/* signatureLimits */.f.depth });
    if (!json.ok)
        return json;
    const shape = dist/* safeParse */.xLC(bundleSchema, json.value);
    if (!shape.success)
        return (0,sigstore_outcome/* refuse */.TR)('malformed', 'It is not a Sigstore bundle with a media type and verification material.');
    const { mediaType, verificationMaterial, dsseEnvelope } = shape.output;
    if (!mediaTypes.has(mediaType)) {
        return (0,sigstore_outcome/* refuse */.TR)('unsupported', `The bundle's media type is "${mediaType.slice(0, 100)}", and versions 0.1 to 0.3 are known.`);
    }
    if (dsseEnvelope !== undefined && dsseEnvelope.signatures.length !== 1)
        return refuseSignatureCount(dsseEnvelope.signatures.length);
    if (mediaType.includes('0.3') && verificationMaterial['x509CertificateChain'] !== undefined)
        return refuseChain();
    const tlogEntries = transparencyLog === 'ignored' ? [] : verificationMaterial.tlogEntries;
    const parsed = (0,sigstore_outcome/* attempt */.CD)(() => (0,bundle_dist/* bundleFromJSON */.vw)({ ...shape.output, verificationMaterial: { ...verificationMaterial, tlogEntries } }));
    if (!parsed.ok)
        return (0,sigstore_outcome/* refuse */.TR)('malformed', `The bundle lacks parts that its version (${mediaType}) demands.`, 'Sign the image again.');
    const content = (0,sigstore_outcome/* attempt */.CD)(() => contentOf(parsed.value));
    if (!content.ok)
        return content;
    if (!content.value.ok)
        return content.value;
    return (0,sigstore_outcome/* proven */.H3)({
        content: content.value.value,
        ...parse_bundle_certificatesOf(parsed.value),
        logEntries: parsed.value.verificationMaterial.tlogEntries,
        timestamps: (parsed.value.verificationMaterial.timestampVerificationData?.rfc3161Timestamps ?? []).map(each => each.signedTimestamp),
    });
};
/** Gives a bundle the bytes that it signs. Refused when they are others: the library does not compare them. */
const attachArtifact = (bundle, artifact) => {
    const { content, ...rest } = bundle;
    if (content.kind === 'envelope')
        return proven({ ...rest, content });
    const { signature, hash, digest } = content;
    if (!createHash(hash).update(artifact).digest().equals(digest)) {
        return refuse('digest-mismatch', `The bundle was made for bytes with the digest ${hash}:${digest.toString('hex')}.`);
    }
    return proven({ ...rest, content: { kind: 'message', signature, hash, bytes: Buffer.from(artifact) } });
};

;// CONCATENATED MODULE: ./build/signing/sigstore/github-attestation-requirement.js



const githubUrl = 'https://github.com/';
const actionsIssuer = 'https://token.actions.githubusercontent.com';
const slsaProvenance = 'https://slsa.dev/provenance/v1';
const instances = new Map([
    ['sigstore.dev', 'public-good'],
    ['GitHub, Inc.', 'github'],
]);
const startsWith = (prefix) => ({
    kind: 'regExp',
    source: `(?i)^${prefix}`,
    test: text => text.toLowerCase().startsWith(prefix.toLowerCase()),
});
const equalsIgnoringCase = (value) => ({
    kind: 'regExp',
    source: `(?i)^${value}$`,
    test: text => text.toLowerCase() === value.toLowerCase(),
});
const provenanceOf = (policy) => {
    const { owner, repository, signerWorkflow, sourceRef, runner } = policy;
    return {
        sourceRepository: repository === undefined ? startsWith(`${githubUrl}${owner}/`) : equalsIgnoringCase(`${githubUrl}${owner}/${repository}`),
        ...(signerWorkflow === undefined ? {} : { signerWorkflow }),
        ...(sourceRef === undefined ? {} : { sourceRef }),
        ...(runner === undefined ? {} : { runner }),
    };
};
const identityOf = ({ owner, repository, signerWorkflow, issuer }) => ({
    issuer: { kind: 'exact', value: issuer ?? actionsIssuer },
    subject: signerWorkflow ?? startsWith(repository === undefined ? `${githubUrl}${owner}/` : `${githubUrl}${owner}/${repository}/`),
});
const findInstance = (signature) => {
    const bundle = parseBundle(signature.bundle, 'ignored');
    if (!bundle.ok)
        return bundle;
    if (bundle.value.certificate === undefined) {
        return (0,sigstore_outcome/* refuse */.TR)('identity-mismatch', 'The attestation was signed with a key that has no certificate, so that it is none of GitHub.');
    }
    const leaf = parseLeafCertificate(bundle.value.certificate);
    if (!leaf.ok)
        return leaf;
    const organization = leaf.value.authorityOrganization ?? 'nobody';
    const instance = instances.get(organization);
    return instance === undefined
        ? (0,sigstore_outcome/* refuse */.TR)('certificate-untrusted', `The certificate was issued by "${organization}", and GitHub's attestations are by "sigstore.dev" or "GitHub, Inc.".`, "Attest the image with GitHub's action attest-build-provenance.")
        : (0,sigstore_outcome/* proven */.H3)(instance);
};
/**
 * What a GitHub artifact attestation must have, by the instance that its certificate claims to be of: Sigstore's public one logs
 * certificates and signatures; GitHub's own (private repositories) logs nothing and timestamps. The claim needs no proof: the instance's
 * trust root is what the signature is then verified with.
 */
const githubAttestationRequirement = (signature, policy, roots) => {
    const instance = findInstance(signature);
    if (!instance.ok)
        return instance;
    const signer = { kind: 'certificate', identities: [identityOf(policy)], provenance: provenanceOf(policy) };
    const asks = { kind: 'attestation', predicateType: policy.predicateType ?? slsaProvenance };
    if (instance.value === 'public-good') {
        return (0,sigstore_outcome/* proven */.H3)({
            signer,
            asks,
            trust: roots.publicGood,
            transparencyLog: 'required',
            timestamp: 'accepted',
            certificateTransparency: 'required',
        });
    }
    if (roots.github === undefined) {
        return (0,sigstore_outcome/* refuse */.TR)('certificate-untrusted', "The attestation is by GitHub's own instance, which signs for private repositories, and no trust root for it is configured.", "Put GitHub's trusted root (`gh attestation trusted-root`) among the organization's trust roots under the name `github`.");
    }
    return (0,sigstore_outcome/* proven */.H3)({
        signer,
        asks,
        trust: roots.github,
        transparencyLog: 'ignored',
        timestamp: 'required',
        certificateTransparency: 'ignored',
    });
};

;// CONCATENATED MODULE: ./build/signing/sigstore/annotations.js

/** Checks what a verified signature says besides (`cosign sign -a KEY=VALUE`): all that is wanted must be there, and it may say more. */
const checkAnnotations = (found, wanted = {}) => {
    const missing = Object.entries(wanted).find(([key, value]) => !Object.hasOwn(found, key) || found[key] !== value);
    if (missing === undefined)
        return (0,sigstore_outcome/* proven */.H3)(undefined);
    const [key, value] = missing;
    const said = Object.hasOwn(found, key) ? JSON.stringify(found[key]).slice(0, 200) : 'nothing';
    return (0,sigstore_outcome/* refuse */.TR)('predicate-mismatch', `The policy wants the annotation "${key}" to be "${value}", and the signature has ${said} there.`, `Sign the image with "cosign sign -a ${key}=${value}".`);
};

;// CONCATENATED MODULE: ./build/signing/sigstore/parse/simple-signing-payload.js




/** Source: containers/image, docs/containers-signature.5.md; sigstore/sigstore, pkg/signature/payload. */
const simple_signing_payload_payloadSchema = dist/* object */.Ikc({
    critical: dist/* object */.Ikc({
        type: dist/* string */.YjP(),
        identity: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ 'docker-reference': dist/* optional */.lqM(dist/* string */.YjP()) }))),
        image: dist/* object */.Ikc({
            'docker-manifest-digest': dist/* optional */.lqM(dist/* string */.YjP()),
            /** As cosign wrote it before version 1. */
            'Docker-manifest-digest': dist/* optional */.lqM(dist/* string */.YjP()),
        }),
    }),
    optional: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())),
});
/** Checks that a verified simple signing payload is cosign's and about this image. */
const checkSimpleSigningPayload = (payload, image) => {
    const json = (0,bounded_json/* parseBoundedJson */.R)(payload, 'a signed payload', { bytes: parsed_signature/* signatureLimits */.f.document, depth: parsed_signature/* signatureLimits */.f.depth });
    if (!json.ok)
        return json;
    const parsed = dist/* safeParse */.xLC(simple_signing_payload_payloadSchema, json.value);
    if (!parsed.success)
        return (0,sigstore_outcome/* refuse */.TR)('malformed', 'The signed payload is not a simple signing payload.');
    const { type, identity, image: claimed } = parsed.output.critical;
    if (type !== 'cosign container image signature') {
        return (0,sigstore_outcome/* refuse */.TR)('malformed', `The signed payload is of the type "${type.slice(0, 100)}", and not a cosign container image signature.`);
    }
    const digests = [claimed['docker-manifest-digest'], claimed['Docker-manifest-digest']].filter(digest => digest !== undefined);
    if (digests.length === 0 || digests.some(digest => digest !== image)) {
        return (0,sigstore_outcome/* refuse */.TR)('digest-mismatch', `The signature is about ${digests.map(digest => `"${digest.slice(0, 100)}"`).join(' and ') || 'no digest'}, and the image is ${image}.`, 'Sign this image: a signature holds for one digest only.');
    }
    return (0,sigstore_outcome/* proven */.H3)({ claimedName: identity?.['docker-reference'] ?? '', annotations: parsed.output.optional ?? {} });
};

;// CONCATENATED MODULE: ./build/signing/sigstore/parse/statement.js




/** What cosign 3 signs an image with. Why it is not an attestation: its predicate is empty, it says no more than a signature does. */
const signaturePredicateType = 'https://sigstore.dev/cosign/sign/v1';
/** Subjects of one statement; GitHub attests 1,024 at once. */
const maxSubjects = 4096;
/** Source: in-toto/attestation, spec/v1/statement.md and spec/v0.1.0. */
const statementSchema = dist/* looseObject */._H3({
    _type: dist/* picklist */.KIO(['https://in-toto.io/Statement/v0.1', 'https://in-toto.io/Statement/v1']),
    subject: dist/* pipe */.FsL(dist/* array */.YOg(dist/* looseObject */._H3({
        name: dist/* nullish */.cl6(dist/* string */.YjP()),
        digest: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
        annotations: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())),
    })), dist/* maxLength */.Ru6(maxSubjects)),
    predicateType: dist/* string */.YjP(),
    predicate: dist/* optional */.lqM(dist/* unknown */.L5J()),
});
/** Reads the in-toto statement in an envelope. */
const parseStatement = (envelope) => {
    if (envelope.payloadType !== 'application/vnd.in-toto+json') {
        return (0,sigstore_outcome/* refuse */.TR)('unsupported', `The envelope holds "${envelope.payloadType.slice(0, 100)}", and not an in-toto statement.`);
    }
    const json = (0,bounded_json/* parseBoundedJson */.R)(envelope.payload, 'an in-toto statement', {
        bytes: parsed_signature/* signatureLimits */.f.document,
        depth: parsed_signature/* signatureLimits */.f.depth,
    });
    if (!json.ok)
        return json;
    const parsed = dist/* safeParse */.xLC(statementSchema, json.value);
    if (!parsed.success)
        return (0,sigstore_outcome/* refuse */.TR)('malformed', 'The envelope holds no in-toto statement with subjects and a predicate type.');
    const { subject, predicateType, predicate } = parsed.output;
    return (0,sigstore_outcome/* proven */.H3)({
        kind: predicateType === signaturePredicateType ? 'signature' : 'attestation',
        predicateType,
        predicate,
        subjects: subject.map(({ name, digest, annotations }) => ({
            name: name ?? '',
            sha256: digest?.['sha256'],
            annotations: annotations ?? {},
        })),
        whole: json.value,
    });
};
/** Checks that a statement has the image among its subjects; that subject. */
const checkSubject = (statement, image) => {
    const found = statement.subjects.find(subject => `sha256:${subject.sha256}` === image);
    if (found !== undefined)
        return (0,sigstore_outcome/* proven */.H3)(found);
    const [first] = statement.subjects;
    return (0,sigstore_outcome/* refuse */.TR)('digest-mismatch', `The statement is about ${first?.sha256 === undefined ? 'nothing with a SHA-256 digest' : `sha256:${first.sha256.slice(0, 100)}`}${statement.subjects.length > 1 ? ` and ${statement.subjects.length - 1} more` : ''}, and the image is ${image}.`, 'Sign or attest this image: a statement holds for the digests that it names only.');
};

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/signing/sigstore/trust/own-certificates.js
var own_certificates = __webpack_require__(54967);
;// CONCATENATED MODULE: ./build/signing/sigstore/authority-path.js






const authority_path_codeSigning = '1.3.6.1.5.5.7.3.3';
const otherAuthority = 'Sign the image with a certificate of an authority that the policy trusts, or add the authority to its trust root.';
const otherChain = 'Sign the image with a certificate whose chain keeps what X.509 demands, and tell the owners of that authority.';
/**
 * The paths from the signer's certificate to trusted authorities, one for each time that the signature is said to be of, or for now: each
 * as an authority that trusts nothing else. Certificates that came with the signature may complete a path. Empty without a certificate. Why
 * not left to `@sigstore/verify`: that looks at signatures, validity, authorities and path lengths only. Name constraints, nested purposes
 * and critical extensions that nobody understands would be passed over, and each of them limits whom an authority may speak for.
 */
const findAuthorityPaths = ({ leaf, parsed, requirement, times }, now) => {
    if (leaf === undefined)
        return (0,sigstore_outcome/* proven */.H3)([]);
    const own = (0,x509_certificate/* readCertificate */.w$)(leaf.der);
    if (own === undefined)
        return (0,sigstore_outcome/* refuse */.TR)('certificate-invalid', 'The certificate of the signature is not an X.509 of version 3 in strict DER.');
    const brought = parsed.intermediates.map(der => (0,x509_certificate/* readCertificate */.w$)(der)).filter(certificate => certificate !== undefined);
    const paths = [];
    for (const at of times.length === 0 ? [now] : times.map(({ time }) => time)) {
        const authorities = requirement.trust.certificateAuthorities.filter(authority => isInForce(authority, at));
        const outcomes = [];
        for (const authority of authorities) {
            const { roots, others } = (0,own_certificates/* certificatesOf */.m)(authority);
            const outcome = (0,verify_path/* verifyPath */.x)({ leaf: own, intermediates: [...others, ...brought], roots, at, purpose: authority_path_codeSigning });
            outcomes.push(outcome);
            if (outcome.path === undefined)
                continue;
            paths.push(authorityOf(outcome.path, authority));
            break;
        }
        if (!outcomes.some(({ path }) => path !== undefined))
            return refusalOf(outcomes, at);
    }
    return (0,sigstore_outcome/* proven */.H3)(paths);
};
const isInForce = ({ validFor }, at) => validFor.start <= at && at <= validFor.end;
/** Why once: trust roots stay the same from signature to signature. */
const coreCertificate = (0,once_for/* onceFor */.b)(({ der }) => ComparableCertificate.read(der));
/** A path without the signer's certificate, unless that is the trusted one itself. */
const authorityOf = (path, { validFor }) => ({
    certChain: (path.length === 1 ? path : path.slice(1)).map(coreCertificate),
    validFor,
});
/** A chain that breaks a rule tells more than one that leads nowhere. */
const refusalOf = (outcomes, at) => {
    const failed = outcomes.flatMap(outcome => (outcome.path === undefined ? [outcome] : []));
    const broken = failed.find(({ kind }) => kind === 'invalid');
    if (broken !== undefined)
        return (0,sigstore_outcome/* refuse */.TR)('certificate-invalid', `The certificate's chain breaks a rule: ${broken.problem}`, otherChain);
    const why = failed[0]?.problem ?? `No authority of it was in force at ${at.toISOString()}.`;
    return (0,sigstore_outcome/* refuse */.TR)('certificate-untrusted', `The certificate does not chain up to an authority of the policy's trust root. ${why}`, otherAuthority);
};

;// CONCATENATED MODULE: ./build/signing/string-match.js
/** Whether a text is what was asked for. */
const matchesString = (match, text) => match.kind === 'exact' ? match.value === text : match.test(text);

;// CONCATENATED MODULE: ./build/signing/sigstore/identity.js


const describe = (match) => (match.kind === 'exact' ? `"${match.value}"` : `/${match.source}/`);
const describeIdentity = ({ subject, issuer }) => [subject === undefined ? 'anybody' : describe(subject), ...(issuer === undefined ? [] : [`of the issuer ${describe(issuer)}`])].join(' ');
const matchingSubject = (leaf, wanted) => leaf.subjects.find(subject => wanted === undefined || matchesString(wanted, subject));
const hasIssuer = (leaf, wanted) => wanted === undefined || (leaf.issuer !== undefined && matchesString(wanted, leaf.issuer));
/**
 * Whether a certificate is of one of the wanted signers; its subject that matched. Why not the library's policy: it takes a subject for a
 * regular expression without anchors, so that `acme/payments` matches everything that contains it.
 */
const matchIdentity = (leaf, identities) => {
    let subjectFits = false;
    for (const { subject, issuer } of identities) {
        const found = matchingSubject(leaf, subject);
        if (found === undefined)
            continue;
        if (hasIssuer(leaf, issuer))
            return (0,sigstore_outcome/* proven */.H3)(found);
        subjectFits = true;
    }
    const signer = leaf.subjects.map(subject => `"${subject}"`).join(', ') || 'nobody by name';
    const issuer = leaf.issuer === undefined ? 'no issuer' : `the issuer "${leaf.issuer}"`;
    const wanted = identities.map(describeIdentity).join(', or ') || 'nobody';
    const refused = (0,sigstore_outcome/* refuse */.TR)(subjectFits ? 'issuer-mismatch' : 'identity-mismatch', `It was signed by ${signer} of ${issuer}, and the policy wants ${wanted}.`, 'Sign the image with the identity that the policy names, or add this signer to the policy if it is trusted.');
    return { ...refused, refusal: { ...refused.refusal, likeness: likenessOf(leaf, identities) } };
};
/** The longest common beginning of a subject and a wanted one, as a part of the longer one. */
const likenessOf = ({ subjects }, identities) => Math.max(0, ...subjects.flatMap(one => identities.flatMap(({ subject }) => (subject === undefined ? [] : [commonPart(one, textOf(subject))]))));
/** A regular expression without its anchors and backslashes. */
const textOf = (match) => (match.kind === 'exact' ? match.value : match.source.replace(/^\^|\$$|\\/gu, ''));
const commonPart = (one, other) => {
    let same = 0;
    while (same < one.length && one[same] === other[same])
        same += 1;
    return same / Math.max(one.length, other.length, 1);
};
const claimNames = {
    sourceRepository: 'Source Repository URI',
    sourceRef: 'Source Repository Ref',
    signerWorkflow: 'Build Signer URI',
};
const checkClaim = (leaf, name, wanted) => {
    const found = leaf.claims[name];
    if (wanted === undefined || (found !== undefined && matchesString(wanted, found)))
        return (0,sigstore_outcome/* proven */.H3)(undefined);
    return (0,sigstore_outcome/* refuse */.TR)('identity-mismatch', `The certificate's ${name} is ${found === undefined ? 'missing' : `"${found}"`}, and the policy wants ${describe(wanted)}.`, 'Build the image where the policy says, or change the policy.');
};
/**
 * Checks where a build ran, by the extensions of its certificate. A certificate without an issuer extension never passes: GitHub signs
 * immutable releases with one (`https://dotcom.releases.github.com`), which says nothing about a build.
 */
const checkProvenance = (leaf, provenance) => {
    if (leaf.issuer === undefined) {
        return (0,sigstore_outcome/* refuse */.TR)('issuer-mismatch', 'The certificate names no OIDC issuer, so that it proves no build.', "Attest the build's provenance in the workflow that builds the image (actions/attest-build-provenance).");
    }
    const { runner } = provenance;
    const claims = [
        [claimNames.sourceRepository, provenance.sourceRepository],
        [claimNames.sourceRef, provenance.sourceRef],
        [claimNames.signerWorkflow, provenance.signerWorkflow],
        ['Runner Environment', runner === undefined ? undefined : { kind: 'exact', value: runner }],
    ];
    for (const [name, wanted] of claims) {
        const checked = checkClaim(leaf, name, wanted);
        if (!checked.ok)
            return checked;
    }
    return (0,sigstore_outcome/* proven */.H3)(undefined);
};

;// CONCATENATED MODULE: ./build/signing/sigstore/log-entries.js







const log_entries_invalid = (reason) => (0,sigstore_outcome/* refuse */.TR)('log-entry-invalid', reason, 'Sign the image again, and record the signature in the transparency log that the policy trusts.');
/** The latest second that a Date can be. Source: ECMA-262, time values. */
const latestSecond = 8_640_000_000_000;
const isShort = (entry) => {
    const { inclusionProof } = entry;
    const numbers = [entry.logIndex, entry.integratedTime, inclusionProof?.logIndex ?? '0', inclusionProof?.treeSize ?? '0'];
    return (entry.canonicalizedBody.length <= parsed_signature/* signatureLimits */.f.logBody &&
        numbers.every(number => /^-?\d{1,20}$/u.test(number)) &&
        Math.abs(Number(entry.integratedTime)) <= latestSecond &&
        (inclusionProof?.hashes.length ?? 0) <= parsed_signature/* signatureLimits */.f.proofHashes &&
        (inclusionProof?.checkpoint?.envelope.length ?? 0) <= parsed_signature/* signatureLimits */.f.checkpoint);
};
const bodySchema = dist/* looseObject */._H3({ kind: dist/* string */.YjP(), apiVersion: dist/* string */.YjP(), spec: dist/* looseObject */._H3({}) });
/** Reads the bodies of log entries, within bounds. */
const readLogEntries = (entries) => {
    if (entries.length > parsed_signature/* signatureLimits */.f.logEntries) {
        return (0,sigstore_outcome/* refuse */.TR)('malformed', `It has ${entries.length} entries of transparency logs, and ${parsed_signature/* signatureLimits */.f.logEntries} are allowed.`);
    }
    if (new Set(entries.map(entry => `${entry.logId.keyId.toString('hex')} ${entry.canonicalizedBody.toString('base64')}`)).size <
        entries.length) {
        return log_entries_invalid('The signature comes with the same entry of a transparency log twice.');
    }
    const read = [];
    for (const entry of entries) {
        if (!isShort(entry))
            return (0,sigstore_outcome/* refuse */.TR)('malformed', 'An entry of a transparency log is larger than entries can be.');
        const parsed = (0,bounded_json/* parseBoundedJson */.R)(entry.canonicalizedBody, 'a log entry', {
            bytes: parsed_signature/* signatureLimits */.f.logBody,
            depth: parsed_signature/* signatureLimits */.f.depth,
        });
        const body = parsed.ok ? dist/* safeParse */.xLC(bodySchema, parsed.value) : undefined;
        if (body?.success !== true)
            return log_entries_invalid('The body of the entry in the transparency log is not a Rekor entry.');
        read.push({ entry, body: body.output });
    }
    return (0,sigstore_outcome/* proven */.H3)(read);
};
/**
 * An entry of cosign's attestations before 2.2 (`intoto` 0.0.1), which `@sigstore/verify` doesn't know: it holds the hash of the whole
 * envelope.
 */
const isEnvelopeHashEntry = ({ entry, body }) => entry.kindVersion.kind === 'intoto' && entry.kindVersion.version === '0.0.1' && body.kind === 'intoto' && body.apiVersion === '0.0.1';
const envelopeHashSchema = dist/* object */.Ikc({
    content: dist/* object */.Ikc({ hash: dist/* object */.Ikc({ algorithm: dist/* literal */.euz('sha256'), value: dist/* string */.YjP() }) }),
});
const isPromised = (entry, trust) => {
    const promise = entry.inclusionPromise?.signedEntryTimestamp;
    if (promise === undefined)
        return false;
    const time = Number(entry.integratedTime) * 1000;
    const logs = trust.tlogs.filter(log => log.logID.equals(entry.logId.keyId) && log.validFor.start.getTime() <= time && time <= log.validFor.end.getTime());
    const payload = core_dist.json.canonicalize({
        body: entry.canonicalizedBody.toString('base64'),
        integratedTime: Number(entry.integratedTime),
        logIndex: Number(entry.logIndex),
        logID: entry.logId.keyId.toString('hex'),
    });
    return logs.some(log => (0,external_node_crypto_.verify)('sha256', Buffer.from(payload), log.publicKey, promise));
};
/** Verifies an `intoto` 0.0.1 entry: the log's promise (SET), and that it is about this envelope, byte for byte. */
const verifyEnvelopeHashEntry = ({ entry, body }, storedDigest, trust) => {
    if (storedDigest === undefined || entry.inclusionPromise === undefined) {
        return (0,sigstore_outcome/* refuse */.TR)('unsupported', 'Its log entry (intoto 0.0.1) holds the hash of an envelope as it was stored, which a bundle does not keep.', 'Attest the image again with cosign 2.2 or later.');
    }
    const promised = (0,sigstore_outcome/* attempt */.CD)(() => isPromised(entry, trust));
    if (!promised.ok || !promised.value)
        return log_entries_invalid('No trusted transparency log has signed the entry that comes with the signature.');
    const spec = dist/* safeParse */.xLC(envelopeHashSchema, body.spec);
    if (!spec.success || spec.output.content.hash.value !== storedDigest.toString('hex')) {
        return log_entries_invalid('The entry in the transparency log is about another envelope.');
    }
    return (0,sigstore_outcome/* proven */.H3)(undefined);
};
const log_entries_text = dist/* string */.YjP();
const rawBytes = dist/* object */.Ikc({ rawBytes: log_entries_text });
const verifierSchema = dist/* object */.Ikc({ publicKey: dist/* optional */.lqM(rawBytes), x509Certificate: dist/* optional */.lqM(rawBytes) });
/** Where each kind of entry keeps the signer's key. Source: sigstore/rekor, pkg/types; sigstore/rekor-tiles, entry.proto (0.0.2). */
const signerSchemas = {
    'hashedrekord 0.0.1': dist/* pipe */.FsL(dist/* object */.Ikc({ signature: dist/* object */.Ikc({ publicKey: dist/* object */.Ikc({ content: log_entries_text }) }) }), dist/* transform */.pdi(spec => [spec.signature.publicKey.content])),
    'dsse 0.0.1': dist/* pipe */.FsL(dist/* object */.Ikc({ signatures: dist/* array */.YOg(dist/* object */.Ikc({ verifier: log_entries_text })) }), dist/* transform */.pdi(spec => spec.signatures.map(each => each.verifier))),
    'intoto 0.0.1': dist/* pipe */.FsL(dist/* object */.Ikc({ publicKey: log_entries_text }), dist/* transform */.pdi(spec => [spec.publicKey])),
    'intoto 0.0.2': dist/* pipe */.FsL(dist/* object */.Ikc({ content: dist/* object */.Ikc({ envelope: dist/* object */.Ikc({ signatures: dist/* array */.YOg(dist/* object */.Ikc({ publicKey: log_entries_text })) }) }) }), dist/* transform */.pdi(spec => spec.content.envelope.signatures.map(each => each.publicKey))),
    'hashedrekord 0.0.2': dist/* pipe */.FsL(dist/* object */.Ikc({ hashedRekordV002: dist/* object */.Ikc({ signature: dist/* object */.Ikc({ verifier: verifierSchema }) }) }), dist/* transform */.pdi(spec => [spec.hashedRekordV002.signature.verifier])),
    'dsse 0.0.2': dist/* pipe */.FsL(dist/* object */.Ikc({ dsseV002: dist/* object */.Ikc({ signatures: dist/* array */.YOg(dist/* object */.Ikc({ verifier: verifierSchema })) }) }), dist/* transform */.pdi(spec => spec.dsseV002.signatures.map(each => each.verifier))),
};
const isKnownKind = (kind) => Object.hasOwn(signerSchemas, kind);
const namedSigner = ({ body }) => {
    const kind = `${body.kind} ${body.apiVersion}`;
    if (!isKnownKind(kind))
        return undefined;
    const parsed = dist/* safeParse */.xLC(signerSchemas[kind], body.spec);
    if (!parsed.success)
        return undefined;
    const [first, ...others] = parsed.output;
    return others.length === 0 ? first : undefined;
};
const spkiOf = (key) => key.export({ format: 'der', type: 'spki' });
const isCertificateOf = (der, signer) => signer.certificate === undefined ? spkiOf(new external_node_crypto_.X509Certificate(der).publicKey).equals(spkiOf(signer.key)) : der.equals(signer.certificate);
const isSigner = (named, signer) => {
    if (typeof named === 'string') {
        const pem = (0,parse_pem/* decodeBase64 */.y)(named)?.toString('latin1') ?? '';
        return pem.includes('CERTIFICATE')
            ? isCertificateOf(new external_node_crypto_.X509Certificate(pem).raw, signer)
            : spkiOf((0,external_node_crypto_.createPublicKey)(pem)).equals(spkiOf(signer.key));
    }
    const certificate = (0,parse_pem/* decodeBase64 */.y)(named.x509Certificate?.rawBytes ?? '');
    if (certificate !== undefined && certificate.length > 0)
        return isCertificateOf(certificate, signer);
    return (0,parse_pem/* decodeBase64 */.y)(named.publicKey?.rawBytes ?? '')?.equals(spkiOf(signer.key)) === true;
};
/**
 * Checks that a log entry names the same certificate or key as the signature. `@sigstore/verify` compares signature and digest only, so
 * that the log would not show to its watchers who really signed.
 */
const checkEntrySigner = (read, signer) => {
    const named = namedSigner(read);
    const same = named === undefined ? (0,sigstore_outcome/* proven */.H3)(false) : (0,sigstore_outcome/* attempt */.CD)(() => isSigner(named, signer));
    return same.ok && same.value
        ? (0,sigstore_outcome/* proven */.H3)(undefined)
        : log_entries_invalid('The entry in the transparency log names another key or certificate than the signature has.');
};
/** `<log id in hexadecimal>#<index>`. The index of a proof is proven by it; that beside a promise is signed with it. */
const logWitness = (entry) => `${entry.logId.keyId.toString('hex')}#${entry.inclusionPromise === undefined ? (entry.inclusionProof?.logIndex ?? entry.logIndex) : entry.logIndex}`;
/** The SHA-256 of a key's SubjectPublicKeyInfo, as signers with keys are named. */
const keyName = (key) => `key sha256:${(0,external_node_crypto_.createHash)('sha256').update(spkiOf(key)).digest('hex')}`;

;// CONCATENATED MODULE: ./build/signing/sigstore/signature-content.js


const hashesByLength = new Map([
    [32, 'sha256'],
    [48, 'sha384'],
    [64, 'sha512'],
]);
const isDigestOf = (bytes, digest) => {
    const hash = hashesByLength.get(digest.length);
    return hash !== undefined && (0,external_node_crypto_.createHash)(hash).update(bytes).digest().equals(digest);
};
const verifyWith = (hash, bytes, key, signature) => {
    try {
        return (0,external_node_crypto_.verify)(hash, bytes, key, signature);
    }
    catch {
        // Why: OpenSSL throws for some malformed signatures instead of answering that they do not verify.
        return false;
    }
};
/**
 * The hash functions that a key of this kind signs with when nobody says which. Source: Sigstore's algorithm registry; cosign 2 takes
 * SHA-256 for all.
 */
const usualHashes = (key) => {
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (curve === 'secp384r1')
        return ['sha384', 'sha256'];
    return curve === 'secp521r1' ? ['sha512', 'sha256'] : ['sha256'];
};
/**
 * What was signed, as `@sigstore/verify` wants it. Why our own: the library's takes SHA-256 for every envelope and for every message of
 * cosign's layers, so that Ed25519, P-384 and RSA with SHA-512 fail. Ed25519 has no hash.
 */
const signatureContent = (content, hashesFor) => {
    const signed = content.kind === 'message' ? content.bytes : core_dist.dsse.preAuthEncoding(content.payloadType, content.payload);
    const recorded = content.kind === 'message' ? content.bytes : content.payload;
    return {
        signature: content.signature,
        compareSignature: signature => signature.equals(content.signature),
        compareDigest: digest => isDigestOf(recorded, digest),
        compareSignedDigest: digest => isDigestOf(signed, digest),
        verifySignature: key => key.asymmetricKeyType === 'ed25519'
            ? verifyWith(null, signed, key, content.signature)
            : hashesFor(key).some(hash => verifyWith(hash, signed, key, content.signature)),
    };
};

;// CONCATENATED MODULE: ./build/signing/sigstore/timestamps.js





const remedy = 'Sign the image with a timestamp of an authority that the policy trusts (`cosign sign --timestamp-server-url`, or a signing configuration that names it).';
const timeStamping = '1.3.6.1.5.5.7.3.8';
/** The common name, the whole subject without one, or a word for an empty subject. */
const timestamps_nameOf = ({ subject }) => subject.attributes?.find(({ type }) => type === 'CN')?.value ?? (subject.text === '' ? 'an authority without a name' : subject.text);
/** The trusted authorities that a timestamp claims to be of. */
const authoritiesOf = ({ signerIssuer, signerSerialNumber }, trust) => trust.timestampAuthorities.filter(({ certChain: [leaf] }) => leaf?.serialNumber.equals(signerSerialNumber) === true && leaf.issuer.equals(signerIssuer));
/** Why a timestamp does not verify with an authority that it names, as the end of a sentence; its name when it does. */
const check = (timestamp, time, signature, authority) => {
    const { all, roots, others } = (0,own_certificates/* certificatesOf */.m)(authority);
    const [leaf] = all;
    if (leaf === undefined)
        return { problem: 'the certificate of its authority cannot be read' };
    const path = (0,verify_path/* verifyPath */.x)({ leaf, intermediates: others, roots, at: time, purpose: timeStamping });
    if (path.path === undefined)
        return { problem: `the chain of its authority breaks a rule (${path.problem.replace(/\.$/u, '')})` };
    return (0,sigstore_outcome/* attempt */.CD)(() => timestamp.verify(signature, leaf.key)).ok
        ? { name: timestamps_nameOf(leaf) }
        : { problem: 'it is of another signature, or not signed by the authority that it names' };
};
const readTimestamp = (der, signature, trust) => {
    if (der.length > parsed_signature/* signatureLimits */.f.timestamp)
        throw new RangeError('too large');
    const timestamp = core_dist.RFC3161Timestamp.parse(Buffer.from(der));
    const authorities = authoritiesOf(timestamp, trust);
    const time = timestamp.signingTime;
    if (Number.isNaN(time.getTime()))
        throw new RangeError('no time');
    const checks = authorities.map(authority => check(timestamp, time, signature, authority));
    const found = checks.find(one => one.problem === undefined);
    if (found?.problem === undefined && found !== undefined)
        return { timestamp, time, authority: found.name };
    const problem = checks.flatMap(one => one.problem ?? [])[0];
    return problem === undefined ? { kind: 'foreign', problem: 'the trust root does not name its authority' } : { kind: 'wrong', problem };
};
/**
 * Reads and verifies the RFC 3161 timestamps of a signature. Those that don't count are left out beside one that does, and those of
 * authorities that the trust root does not name in any case, as sigstore-go does: who changes a signature could leave them out as well.
 * When none counts, one that is not a timestamp or claims to be of a trusted authority refuses the signature.
 */
const readTimestamps = (responses, signature, demand, trust) => {
    if (responses.length > parsed_signature/* signatureLimits */.f.timestamps) {
        return (0,sigstore_outcome/* refuse */.TR)('malformed', `It has ${responses.length} timestamps, and ${parsed_signature/* signatureLimits */.f.timestamps} are allowed.`);
    }
    if (demand === 'required' && responses.length === 0) {
        return (0,sigstore_outcome/* refuse */.TR)('timestamp-missing', 'The policy wants an RFC 3161 timestamp, and the signature has none.', remedy);
    }
    const readings = responses.map((der) => {
        if (trust.timestampAuthorities.length === 0)
            return { kind: 'foreign', problem: 'the trust root does not name its authority' };
        const parsed = (0,sigstore_outcome/* attempt */.CD)(() => readTimestamp(der, signature, trust));
        return parsed.ok ? parsed.value : { kind: 'malformed', problem: 'it is not an RFC 3161 response in DER' };
    });
    const timestamps = readings.flatMap(one => (one.time === undefined ? [] : [one]));
    const failed = readings.flatMap(one => (one.time === undefined ? [one] : []));
    const wrong = failed.find(({ kind }) => kind !== 'foreign') ?? (demand === 'required' ? failed[0] : undefined);
    if (timestamps.length === 0 && wrong !== undefined)
        return (0,sigstore_outcome/* refuse */.TR)('timestamp-invalid', `The RFC 3161 timestamp of the signature does not count: ${wrong.problem}.`, remedy);
    return (0,sigstore_outcome/* proven */.H3)({ timestamps, remarks: failed.map(({ problem }) => `An RFC 3161 timestamp was left out: ${problem}.`) });
};

;// CONCATENATED MODULE: ./build/signing/sigstore/signature-case.js






const signAgain = 'Sign the image again.';
const invalidSignature = (parsed, requirement) => {
    if (requirement.signer.kind === 'certificate') {
        return (0,sigstore_outcome/* refuse */.TR)('signature-invalid', 'The signature does not verify with the key in its certificate: it or what was signed has been changed.', signAgain);
    }
    const wanted = keyName(requirement.signer.key);
    if (parsed.certificate === undefined) {
        return (0,sigstore_outcome/* refuse */.TR)('signature-invalid', `The signature does not verify with the policy's ${wanted}: another key has made it, or it or what was signed has been changed.`, 'Sign the image with the key that the policy names.');
    }
    return (0,sigstore_outcome/* refuse */.TR)('key-mismatch', `It was signed with a certificate, and not with the policy's ${wanted}.`, 'Sign the image with the key that the policy names, or let the policy name the signer of the certificate.');
};
/**
 * The times of a signature: RFC 3161's, which are verified, and a log's claim when it has signed it (SET). An entry with an inclusion proof
 * only proves no time.
 */
const claimedTimes = (entries, timestamps) => [
    ...timestamps.map(({ time, authority }) => ({ source: 'timestamp-authority', time, witness: authority })),
    ...entries
        .filter(({ entry }) => entry.inclusionPromise !== undefined && entry.integratedTime !== '0')
        .map(({ entry }) => ({
        source: 'transparency-log',
        time: new Date(Number(entry.integratedTime) * 1000),
        witness: logWitness(entry),
    })),
];
const signature_case_readLeaf = (parsed, requirement) => {
    if (requirement.signer.kind === 'key')
        return (0,sigstore_outcome/* proven */.H3)(undefined);
    if (parsed.certificate === undefined) {
        return (0,sigstore_outcome/* refuse */.TR)('identity-mismatch', 'It was signed with a key that has no certificate, and the policy wants a signer with an identity.', 'Sign the image without a key of your own (`cosign sign`), or let the policy name the key.');
    }
    const leaf = parseLeafCertificate(parsed.certificate);
    if (!leaf.ok)
        return leaf;
    if (!leaf.value.signsCode) {
        return (0,sigstore_outcome/* refuse */.TR)('certificate-invalid', 'The certificate is not for signing code: it lacks the extended key usage codeSigning (1.3.6.1.5.5.7.3.3).', 'Issue the signer a certificate with that extended key usage.');
    }
    if (requirement.certificateTransparency === 'required' && !leaf.value.hasSct) {
        return (0,sigstore_outcome/* refuse */.TR)('sct-missing', 'The certificate is in no certificate transparency log: it has no SCT.', 'Sign with an authority that logs its certificates, or set `insecureIgnoreSCT` for this one.');
    }
    return leaf;
};
const checkValidity = (leaf, times, now) => {
    const { notBefore, notAfter } = leaf;
    const isOutside = (time) => !(notBefore <= time && time <= notAfter);
    const span = `The certificate was valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}`;
    if (times.length === 0)
        return isOutside(now)
            ? (0,sigstore_outcome/* refuse */.TR)('certificate-expired', `${span}, and it is ${now.toISOString()} now, with no proof that the signature is older.`, 'Sign the image again, with a timestamp or an entry in a transparency log.')
            : (0,sigstore_outcome/* proven */.H3)(undefined);
    const outside = times.find(({ time }) => isOutside(time));
    if (outside === undefined)
        return (0,sigstore_outcome/* proven */.H3)(undefined);
    // Why not as a fact: the log's entry is verified only after this.
    const said = outside.source === 'timestamp-authority' ? 'its RFC 3161 timestamp is of' : 'the entry in the transparency log gives';
    return (0,sigstore_outcome/* refuse */.TR)('certificate-expired', `${span}, and ${said} ${outside.time.toISOString()}.`, signAgain);
};
const checkLogged = (entries, times, requirement) => {
    if (requirement.transparencyLog === 'ignored')
        return (0,sigstore_outcome/* proven */.H3)(undefined);
    if (entries.length === 0) {
        return (0,sigstore_outcome/* refuse */.TR)('log-entry-missing', 'The policy wants an entry in a transparency log, and the signature comes with none.', 'Sign the image again without `--tlog-upload=false`; an entry that is in the log only and not with the signature does not count.');
    }
    if (requirement.signer.kind === 'certificate' && times.length === 0) {
        return (0,sigstore_outcome/* refuse */.TR)('timestamp-missing', 'Nothing proves when the certificate signed: the entry in the transparency log has no signed time, and there is no RFC 3161 timestamp.', 'Sign the image again with a timestamp (`cosign sign --timestamp-server-url`, or a signing configuration that names an authority), which Rekor v2 needs.');
    }
    return (0,sigstore_outcome/* proven */.H3)(undefined);
};
/**
 * Reads all parts of a signature and refuses it for what needs no trust root: no entry, no timestamp, no certificate of the right kind, a
 * signature value that does not verify, a time outside the certificate's validity.
 */
const readCase = (parsed, requirement, now) => {
    if (parsed.content.signature.length > parsed_signature/* signatureLimits */.f.signature)
        return (0,sigstore_outcome/* refuse */.TR)('malformed', 'The signature value is larger than signatures are.');
    const entries = readLogEntries(parsed.logEntries);
    if (!entries.ok)
        return entries;
    const timestamps = readTimestamps(parsed.timestamps, parsed.content.signature, requirement.timestamp, requirement.trust);
    if (!timestamps.ok)
        return timestamps;
    const leaf = signature_case_readLeaf(parsed, requirement);
    if (!leaf.ok)
        return leaf;
    const { signer } = requirement;
    const content = signatureContent(parsed.content, key => {
        if (signer.kind === 'key')
            return [signer.hashAlgorithm];
        return parsed.content.kind === 'message' && parsed.content.hash !== undefined ? [parsed.content.hash] : usualHashes(key);
    });
    const key = signer.kind === 'key' ? signer.key : leaf.value?.key;
    if (key === undefined || !content.verifySignature(key))
        return invalidSignature(parsed, requirement);
    const times = claimedTimes(entries.value, timestamps.value.timestamps);
    const logged = checkLogged(entries.value, times, requirement);
    if (!logged.ok)
        return logged;
    const valid = leaf.value === undefined ? (0,sigstore_outcome/* proven */.H3)(undefined) : checkValidity(leaf.value, times, now);
    if (!valid.ok)
        return valid;
    return (0,sigstore_outcome/* proven */.H3)({
        parsed,
        requirement,
        content,
        entries: entries.value,
        timestamps: timestamps.value.timestamps,
        timestampRemarks: timestamps.value.remarks,
        times,
        key,
        ...(leaf.value === undefined ? {} : { leaf: leaf.value }),
    });
};

// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
;// CONCATENATED MODULE: ./build/signing/sigstore/verify-with-library.js




const verify_with_library_signAgain = 'Sign the image again.';
/**
 * A certificate with no proven time at all is judged now. Why a log entry's time: the library knows a time of these two kinds only, and
 * fails with a TypeError without any; this entry is not among those that it verifies.
 */
const presentTime = (now) => ({
    $case: 'transparency-log',
    tlogEntry: {
        logIndex: '0',
        logId: { keyId: Buffer.alloc(0) },
        kindVersion: { kind: '', version: '' },
        integratedTime: String(Math.floor(now.getTime() / 1000)),
        inclusionPromise: { signedEntryTimestamp: Buffer.alloc(0) },
        inclusionProof: undefined,
        canonicalizedBody: Buffer.alloc(0),
    },
});
const entityOf = (each, sct, now) => {
    const { leaf, entries, timestamps, times, content } = each;
    const certificate = sct === 'read' ? leaf?.certificate : leaf && new CertificateWithoutSct(leaf.certificate.root);
    return {
        signature: content,
        key: certificate === undefined ? { $case: 'public-key', hint: '' } : { $case: 'certificate', certificate },
        tlogEntries: entries.filter(entry => !isEnvelopeHashEntry(entry)).map(({ entry }) => entry),
        timestamps: [
            ...timestamps.map(({ timestamp }) => ({ $case: 'timestamp-authority', timestamp })),
            ...entries.map(({ entry }) => ({ $case: 'transparency-log', tlogEntry: entry })),
            ...(leaf !== undefined && times.length === 0 ? [presentTime(now)] : []),
        ],
    };
};
const trustFor = ({ requirement }, authorities) => {
    const { signer, trust } = requirement;
    // Why the policy's key whatever hint a bundle has: the policy decides who may sign, not the signature.
    return signer.kind === 'key'
        ? { ...trust, publicKey: () => ({ publicKey: signer.key, validFor: () => true }) }
        : { ...trust, certificateAuthorities: [...authorities] };
};
const askLibrary = (each, trust, sct, now) => {
    const entity = entityOf(each, sct, now);
    const options = {
        tlogThreshold: entity.tlogEntries.length > 0 ? 1 : 0,
        timestampThreshold: 0,
        ctlogThreshold: sct === 'read' && each.leaf !== undefined ? 1 : 0,
    };
    try {
        new verify_dist/* Verifier */.BL(trust, options).verify(entity);
        return 'verified';
    }
    catch (error) {
        // Why not rethrown: the library throws TypeErrors and RangeErrors too when hostile parts lack what it reads.
        return error instanceof verify_dist/* VerificationError */.mk ? error.code : 'malformed';
    }
};
const refusals = {
    TLOG_ERROR: {
        code: 'log-entry-invalid',
        reason: 'The signature comes with the same entry of a transparency log twice.',
        remedy: verify_with_library_signAgain,
    },
    TLOG_BODY_ERROR: {
        code: 'log-entry-invalid',
        reason: 'The entry in the transparency log is about another signature or other content.',
        remedy: verify_with_library_signAgain,
    },
    TLOG_INCLUSION_PROMISE_ERROR: {
        code: 'log-entry-invalid',
        reason: "No transparency log of the policy's trust root has signed the entry that comes with the signature.",
        remedy: 'Sign the image with the transparency log that the policy trusts, or add the log to its trust root.',
    },
    TLOG_INCLUSION_PROOF_ERROR: {
        code: 'log-entry-invalid',
        reason: "The proof that the entry is in a transparency log of the policy's trust root does not hold.",
        remedy: 'Sign the image with the transparency log that the policy trusts, or add the log to its trust root.',
    },
    TLOG_MISSING_INCLUSION_ERROR: {
        code: 'log-entry-invalid',
        reason: 'Nothing proves that the entry is in the transparency log.',
        remedy: verify_with_library_signAgain,
    },
    TIMESTAMP_ERROR: {
        code: 'timestamp-invalid',
        reason: "The RFC 3161 timestamp is not of an authority of the policy's trust root, or not of this signature.",
        remedy: 'Sign the image with a timestamp of an authority that the policy trusts.',
    },
    CERTIFICATE_ERROR: {
        code: 'certificate-untrusted',
        reason: "The certificate does not chain up to an authority of the policy's trust root that was valid when the signature was made.",
        remedy: 'Sign the image with a certificate of an authority that the policy trusts, or add the authority to its trust root.',
    },
    PUBLIC_KEY_ERROR: { code: 'key-mismatch', reason: 'The key of the policy was not valid when the signature was made.' },
    SIGNATURE_ERROR: { code: 'signature-invalid', reason: 'The signature does not verify.', remedy: verify_with_library_signAgain },
    NOT_IMPLEMENTED_ERROR: { code: 'unsupported', reason: 'The signature needs a part of Sigstore that is not implemented.' },
    malformed: { code: 'malformed', reason: 'A part of the signature is missing or not what it has to be.', remedy: verify_with_library_signAgain },
};
const unknownTransparency = {
    code: 'sct-missing',
    reason: "No certificate transparency log of the policy's trust root has signed the certificate's SCT.",
    remedy: 'Add the log to the trust root, or set `insecureIgnoreSCT` for this authority.',
};
/**
 * Has `@sigstore/verify` prove a signature's certificate chain, SCTs, log entries, timestamps and value; its codes become ours.
 * `authorities` are the paths that were found for its certificate.
 */
const verifyWithLibrary = (each, authorities, now) => {
    const trust = trustFor(each, authorities);
    const sct = each.requirement.certificateTransparency === 'required' ? 'read' : 'hidden';
    const answer = askLibrary(each, trust, sct, now);
    if (answer === 'verified')
        return (0,sigstore_outcome/* proven */.H3)(undefined);
    // Why ask again: the library has one code for an untrusted chain and for an untrusted SCT, and messages are not decided on.
    const isSct = answer === 'CERTIFICATE_ERROR' && sct === 'read' && askLibrary(each, trust, 'hidden', now) !== 'CERTIFICATE_ERROR';
    return { ok: false, refusal: isSct ? unknownTransparency : refusals[answer] };
};

;// CONCATENATED MODULE: ./build/signing/sigstore/verify-parsed.js







const checkEntries = ({ entries, parsed, requirement, leaf, key }) => {
    const storedDigest = parsed.content.kind === 'envelope' ? parsed.content.storedDigest : undefined;
    for (const entry of entries) {
        const about = isEnvelopeHashEntry(entry) ? verifyEnvelopeHashEntry(entry, storedDigest, requirement.trust) : (0,sigstore_outcome/* proven */.H3)(undefined);
        if (!about.ok)
            return about;
        const named = checkEntrySigner(entry, { key, ...(leaf === undefined ? {} : { certificate: leaf.der }) });
        if (!named.ok)
            return named;
    }
    return (0,sigstore_outcome/* proven */.H3)(undefined);
};
const identify = ({ leaf, requirement }) => {
    const { signer } = requirement;
    if (signer.kind === 'key')
        return (0,sigstore_outcome/* proven */.H3)({ engine: 'sigstore', subject: keyName(signer.key) });
    if (leaf === undefined)
        return (0,sigstore_outcome/* refuse */.TR)('certificate-invalid', 'The signature has no certificate.');
    const subject = matchIdentity(leaf, signer.identities);
    if (!subject.ok)
        return subject;
    const provenance = signer.provenance === undefined ? (0,sigstore_outcome/* proven */.H3)(undefined) : checkProvenance(leaf, signer.provenance);
    if (!provenance.ok)
        return provenance;
    return (0,sigstore_outcome/* proven */.H3)({
        engine: 'sigstore',
        subject: subject.value,
        claims: leaf.claims,
        ...(leaf.issuer === undefined ? {} : { issuer: leaf.issuer }),
    });
};
const remarksOf = ({ requirement, timestampRemarks, leaf, times }) => [
    ...(requirement.transparencyLog === 'ignored' ? ['The transparency log was not consulted.'] : []),
    ...(leaf !== undefined && requirement.certificateTransparency === 'ignored' ? ['Certificate transparency (SCT) was not checked.'] : []),
    ...timestampRemarks,
    ...(leaf !== undefined && times.length === 0 ? ['Nothing proves when the signature was made; the certificate is valid now.'] : []),
];
const claimSigner = (refusal, parsed) => {
    const leaf = parsed.certificate === undefined ? undefined : parseLeafCertificate(parsed.certificate);
    const claimedSigner = leaf?.ok === true ? leaf.value.subjects[0] : undefined;
    return claimedSigner === undefined ? refusal : { ...refusal, claimedSigner };
};
const prove = (parsed, requirement, now) => {
    const read = readCase(parsed, requirement, now);
    if (!read.ok)
        return read;
    const entries = checkEntries(read.value);
    if (!entries.ok)
        return entries;
    const paths = findAuthorityPaths(read.value, now);
    const verified = paths.ok ? verifyWithLibrary(read.value, paths.value, now) : paths;
    if (!verified.ok)
        return verified;
    const signer = identify(read.value);
    if (!signer.ok)
        return signer;
    return (0,sigstore_outcome/* proven */.H3)({ signer: signer.value, times: read.value.times, remarks: remarksOf(read.value) });
};
/**
 * Proves who made a signature and when: the signature value, the certificate's chain, usage, transparency and validity, the log's entries,
 * the timestamps, and that the signer is one of those the requirement names. What was signed is not looked at.
 */
const verifyParsedSignature = (parsed, requirement, now) => {
    const proof = prove(parsed, requirement, now);
    return proof.ok ? proof : { ok: false, refusal: claimSigner(proof.refusal, parsed) };
};

;// CONCATENATED MODULE: ./build/signing/sigstore/verify-sigstore.js







const checkLayout = (signature, { layout, asks }) => {
    const found = signature.format === 'sigstore-bundle' ? 'bundle' : 'legacy';
    if (layout !== undefined && layout !== found) {
        return (0,sigstore_outcome/* refuse */.TR)('not-applicable', layout === 'bundle'
            ? 'The policy accepts Sigstore bundles only, and this is a signature of the layout before.'
            : 'The policy accepts signatures of the layout before bundles only, and this is a bundle.', layout === 'bundle'
            ? 'Sign with cosign 3, or with `--new-bundle-format`.'
            : 'Sign with `--new-bundle-format=false` (cosign 3: and `--use-signing-config=false`), or let the policy accept bundles.');
    }
    if (signature.format === 'simple-signing' && asks.kind === 'attestation') {
        return (0,sigstore_outcome/* refuse */.TR)('not-applicable', 'The policy asks for an attestation, and this is a signature.', 'Attest the image (`cosign attest`).');
    }
    return (0,sigstore_outcome/* proven */.H3)(undefined);
};
const checkStatementKind = (statement, { asks }) => {
    const found = statement.predicateType.slice(0, 200);
    if (asks.kind !== statement.kind) {
        return (0,sigstore_outcome/* refuse */.TR)('predicate-mismatch', asks.kind === 'signature'
            ? `The policy asks for a signature, and this is an attestation of the type "${found}".`
            : 'The policy asks for an attestation, and this is a signature.', asks.kind === 'signature' ? 'Sign the image (`cosign sign`).' : 'Attest the image (`cosign attest`).');
    }
    if (asks.kind === 'attestation' && asks.predicateType !== undefined && asks.predicateType !== statement.predicateType) {
        return (0,sigstore_outcome/* refuse */.TR)('predicate-mismatch', `The attestation is of the type "${found}", and the policy asks for "${asks.predicateType}".`, `Attest the image with the predicate type ${asks.predicateType}.`);
    }
    return (0,sigstore_outcome/* proven */.H3)(undefined);
};
const verifyEnvelope = (signature, parsed, image, requirement, now) => {
    const statement = parseStatement(parsed.content);
    if (!statement.ok)
        return statement;
    const kind = checkStatementKind(statement.value, requirement);
    if (!kind.ok)
        return kind;
    const proof = verifyParsedSignature(parsed, requirement, now);
    if (!proof.ok)
        return proof;
    const subject = checkSubject(statement.value, image.digest);
    if (!subject.ok)
        return subject;
    const annotations = checkAnnotations(subject.value.annotations, requirement.annotations);
    if (!annotations.ok)
        return annotations;
    const { predicateType, predicate, whole } = statement.value;
    return (0,sigstore_outcome/* proven */.H3)({
        kind: statement.value.kind,
        format: signature.format,
        place: signature.place,
        ...proof.value,
        ...(subject.value.name === '' ? {} : { claimedName: subject.value.name }),
        predicateType,
        predicate,
        statement: whole,
    });
};
const verifyLayer = (layer, image, requirement, now) => {
    const parsed = parseLayer(layer, requirement.transparencyLog);
    if (!parsed.ok)
        return parsed;
    const { content } = parsed.value;
    if (content.kind === 'envelope')
        return verifyEnvelope(layer, { ...parsed.value, content }, image, requirement, now);
    const proof = verifyParsedSignature(parsed.value, requirement, now);
    if (!proof.ok)
        return proof;
    const claim = checkSimpleSigningPayload(content.bytes, image.digest);
    if (!claim.ok)
        return claim;
    const { claimedName } = claim.value;
    const annotations = checkAnnotations(claim.value.annotations, requirement.annotations);
    if (!annotations.ok)
        return annotations;
    return (0,sigstore_outcome/* proven */.H3)({
        kind: 'signature',
        format: layer.format,
        place: layer.place,
        ...proof.value,
        ...(claimedName === '' ? {} : { claimedName }),
    });
};
const verifyBundle = (signature, image, requirement, now) => {
    const parsed = parseBundle(signature.bundle, requirement.transparencyLog);
    if (!parsed.ok)
        return parsed;
    const { content, ...rest } = parsed.value;
    if (content.kind === 'envelope')
        return verifyEnvelope(signature, { ...rest, content }, image, requirement, now);
    if (`sha256:${content.digest.toString('hex')}` !== image.digest) {
        return (0,sigstore_outcome/* refuse */.TR)('digest-mismatch', `The bundle signs bytes with the digest ${content.hash}:${content.digest.toString('hex')}, and the image is ${image.digest}.`);
    }
    return (0,sigstore_outcome/* refuse */.TR)('unsupported', "The bundle signs the manifest's bytes as a blob (`cosign sign-blob`), and not the image by an in-toto statement.", 'Sign the image with `cosign sign`.');
};
/**
 * Verifies a Sigstore signature or attestation of any layout against one requirement: cosign's layers and Sigstore bundles, with keys and
 * certificates, Rekor v1 and v2, RFC 3161. Pure, without network; never throws on hostile bytes. Each key or set of identities of a policy
 * is a requirement of its own. `now` judges certificates that nothing proves the time of.
 */
const verifySigstore = (signature, image, requirement, now) => {
    const applies = checkLayout(signature, requirement);
    const verify = () => signature.format === 'sigstore-bundle'
        ? verifyBundle(signature, image, requirement, now)
        : verifyLayer(signature, image, requirement, now);
    // Why once more around all: whatever hostile bytes make a library throw, the answer is a refusal.
    const verified = applies.ok ? (0,sigstore_outcome/* attempt */.CD)(verify) : applies;
    const outcome = verified.ok ? verified.value : verified;
    return outcome.ok
        ? { state: 'verified', signature: outcome.value }
        : { state: 'refused', place: signature.place, refusal: outcome.refusal };
};

;// CONCATENATED MODULE: ./build/signing/policy/judge/signature-verifiers.js




/** The real ones. */
const signatureVerifiers = {
    verifySigstore: verifySigstore,
    githubAttestationRequirement: githubAttestationRequirement,
    verifyNotation: verifyNotation,
    verifyTrustMetadata: verifyTrustMetadata,
};

// EXTERNAL MODULE: ./build/signing/sigstore/trust/public-good.js + 1 modules
var public_good = __webpack_require__(18756);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@sigstore/tuf/dist/index.js
var tuf_dist = __webpack_require__(84423);
// EXTERNAL MODULE: ./build/signing/sigstore/trust/trust-root.js
var trust_root = __webpack_require__(19913);
;// CONCATENATED MODULE: ./build/verification/trust-root-updates.js







/** Sigstore's public instance. */
const publicGoodRepository = { mirror: tuf_dist.DEFAULT_MIRROR_URL };
const isAllowed = (mirror) => {
    if (!URL.canParse(mirror))
        return false;
    const { protocol, hostname } = new URL(mirror);
    return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
};
/** A folder for each first root: another root must not meet what was verified with the one before. */
const prepareFolder = async (repository, cacheFolder) => {
    const name = repository.root === undefined ? 'public-good' : (0,external_node_crypto_.createHash)('sha256').update(repository.root).digest('hex');
    const cachePath = (0,external_node_path_.join)(cacheFolder, name);
    await (0,external_node_fs_promises_.mkdir)(cachePath, { recursive: true });
    if (repository.root === undefined)
        return { cachePath };
    const rootPath = (0,external_node_path_.join)(cachePath, 'first-root.json');
    await (0,external_node_fs_promises_.writeFile)(rootPath, repository.root);
    return { cachePath, rootPath };
};
const within = async (milliseconds, work) => {
    const timer = new AbortController();
    const late = (0,promises_.setTimeout)(milliseconds, undefined, { signal: timer.signal }).then(() => {
        throw new RangeError(`It took longer than ${milliseconds} ms.`);
    });
    // Why: the loser of the race still settles; its failure is nobody's.
    late.catch(() => undefined);
    work.catch(() => undefined);
    try {
        return await Promise.race([work, late]);
    }
    finally {
        timer.abort();
    }
};
const readTarget = async (repository, settings, from) => {
    const client = await (0,tuf_dist.initTUF)({
        mirrorURL: repository.mirror.replace(/\/$/u, ''),
        ...(await prepareFolder(repository, settings.cacheFolder)),
        timeout: settings.requestMilliseconds,
        retry: { retries: settings.retries },
        forceCache: from === 'cache',
    });
    return client.getTarget(repository.target ?? 'trusted_root.json');
};
const trust_root_updates_readRoot = async (repository, settings, from) => {
    try {
        const reading = (0,trust_root/* parseTrustedRoot */.t1)(Buffer.from(await within(settings.milliseconds, readTarget(repository, settings, from))));
        return reading.state === 'read' ? reading.root : reading.reason;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
};
/**
 * Brings a trust root up to date by TUF. Never throws: an update that fails keeps what was verified in an earlier run and has not expired,
 * else `seed`, and says so.
 */
const fetchTrustRoot = async (repository, seed, settings) => {
    const { mirror } = repository;
    if (!isAllowed(mirror))
        return { state: 'kept', root: seed, reason: `The trust root was not updated: '${mirror}' is not an HTTPS address.` };
    if (settings.from === 'cache') {
        const known = await trust_root_updates_readRoot(repository, settings, 'cache');
        return typeof known === 'string'
            ? { state: 'kept', root: seed, reason: `The trust root of ${mirror} was not fetched yet.` }
            : { state: 'fresh', root: known };
    }
    const fresh = await trust_root_updates_readRoot(repository, settings, 'network');
    if (typeof fresh !== 'string')
        return { state: 'fresh', root: fresh };
    const cached = await trust_root_updates_readRoot(repository, settings, 'cache');
    const reason = `The trust root was not updated from ${mirror}: ${fresh}`;
    return { state: 'kept', root: typeof cached === 'string' ? seed : cached, reason };
};

;// CONCATENATED MODULE: ./build/verification/fetch-trust-roots.js





/** TUF repositories answer with few small files; the whole update may hold up a review for so long. */
const bounds = { requestMilliseconds: 10_000, milliseconds: 30_000, retries: 1 };
const ready = (name, root, note) => ({
    name,
    prepared: { state: 'ready', material: root.material },
    digest: root.digest,
    ...(note !== undefined && { note }),
});
const failed = (name, reason) => ({ name, prepared: { state: 'failed', reason }, digest: 'failed' });
const update = async (name, repository, seed, { folder, from = 'network', hosts }) => {
    const host = URL.parse(repository.mirror)?.host ?? '';
    if (hosts && !hosts.includes(host))
        return failed(name, `It is kept at ${host}, which whoever runs Tidewaiter does not let it ask for trust roots.`);
    const updated = await fetchTrustRoot(repository, seed, { cacheFolder: folder, from, ...bounds });
    if (updated.root === undefined)
        return failed(name, updated.state === 'kept' ? updated.reason : 'It is empty.');
    return ready(name, updated.root, updated.state === 'kept' && from === 'network' ? updated.reason : undefined);
};
const fetchRemote = ({ name, root, mirror }, cache) => cache
    ? update(name, { mirror, root: Buffer.from(root) }, undefined, cache)
    : Promise.resolve(failed(name, `It is kept at ${mirror}, and nothing is fetched here. Write its keys out, or put its trusted_root.json into the folder "trusted-roots".`));
const githubRemedy = 'Put GitHub\'s trusted_root.json ("gh attestation trusted-root") into the folder "trusted-roots" as github.json.';
/** Prepares the trust roots that policies name: reads the TUF repositories of those that have one. Never throws for the network's sake. */
const fetchTrustRoots = async (policies, cache) => {
    const needed = neededTrustRoots(policies);
    const remote = policies.trustRoots.flatMap(definition => definition.kind === 'remote' && needed.has(definition.name) ? [definition] : []);
    const shipped = (0,public_good/* publicGoodTrustRoot */.X)();
    const updated = needed.has(trust_selection/* publicGood */.xe) && cache?.publicGood === 'updated' ? update(trust_selection/* publicGood */.xe, publicGoodRepository, shipped, cache) : undefined;
    const fetched = [
        (await updated) ?? ready(trust_selection/* publicGood */.xe, shipped),
        ...(await Promise.all(remote.map(definition => fetchRemote(definition, cache)))),
        ...(needed.has(trust_selection/* githubTrust */.E7) && !policies.trustRoots.some(({ name }) => name === trust_selection/* githubTrust */.E7)
            ? [failed(trust_selection/* githubTrust */.E7, githubRemedy)]
            : []),
    ];
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { name, digest } of fetched)
        hash.update(`${name} ${digest}\n`);
    return {
        roots: (0,trust_selection/* prepareTrustRoots */.v_)(policies.trustRoots, new Map(fetched.map(({ name, prepared }) => [name, prepared]))),
        digest: hash.digest('hex'),
        notes: fetched.flatMap(({ note }) => note ?? []),
    };
};

;// CONCATENATED MODULE: ./build/verification/mirrored-images.js

/**
 * Asks in place of a registry the one that the organization keeps as its mirror (`docker.io` \u2192 `mirror.acme.test/hub`). What is fetched is
 * the same by its digest; policies are matched by the name that is written.
 */
const mirroredImages = (source, mirrors) => mirrors.size === 0
    ? source
    : {
        fetchImage: query => source.fetchImage({ ...query, reference: mirrored(query.reference, mirrors) }),
        resolveDigest: async (reference) => source.resolveDigest?.(mirrored(reference, mirrors)),
    };
const mirrored = (reference, mirrors) => {
    const { registry, repository, tag, digest } = reference;
    const mirror = mirrors.get(registry);
    if (mirror === undefined)
        return reference;
    const written = `${mirror}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
    return (0,image_reference/* parseImageReference */.o_)(written) ?? reference;
};

;// CONCATENATED MODULE: ./build/verification/open-verification.js





/** What people should know of policies that have errors: the images that they name are undetermined, and no others. */
const unreadNotes = ({ unread }) => unread.map(one => {
    const what = one.images.length === 0
        ? 'what refers to it is undetermined'
        : `images that it names (${one.images.slice(0, 5).join(', ')}) are undetermined`;
    return `The image policy "${one.policy}" has errors and is not used: ${what}. ${errorWords(one)}`;
});
/** Puts the parts together as policy says, and prepares the trust roots. */
const openVerification = async (setup) => {
    const { policies, credentials, github } = setup;
    const { http, private: privateHosts, mirrors } = policies.settings.registries;
    const registry = createRegistry({
        ...setup,
        access: { privateHosts: [...privateHosts, ...(setup.privateHosts ?? [])], plainHttpHosts: http },
        credentials,
    });
    const reader = typeof github === 'function' ? github(registry) : github;
    const { roots, digest, notes } = await fetchTrustRoots(policies, setup.trustRoots);
    return {
        basis: { policies, trustRoots: roots, verifiers: signatureVerifiers },
        trustDigest: digest,
        notes: [...unreadNotes(policies), ...notes],
        ports: { images: setup.images ?? mirroredImages(registry.images(reader), mirrors), revocation: registry.revocation },
        close: () => registry.close(),
    };
};

;// CONCATENATED MODULE: ./build/action/unverifiable-here.js
const unverifiable_here_sentence = "It can't be verified here without credentials; where the Tidewaiter App is installed, its check decides.";
/**
 * Says of images whose registry wants credentials that this job has none: pull requests from forks get no secrets, and nothing that the
 * author does changes that. The images stay unknown.
 */
const tellingUnverifiable = (source, credentials, mirrors) => ({
    fetchImage: async (query) => {
        const facts = await source.fetchImage(query);
        if (facts.state !== 'unknown' || facts.code !== 'unauthorized')
            return facts;
        const { registry } = query.reference;
        const [host = registry] = (mirrors.get(registry) ?? registry).split('/', 1);
        return (await credentials.readCredential(host)) ? facts : { ...facts, reason: `${facts.reason} ${unverifiable_here_sentence}` };
    },
});

;// CONCATENATED MODULE: ./build/action/verify-images.js









/** Verifies the images of a change with what the runner has: its Docker configuration, its proxies, the job's token. */
const verifyImages = async ({ client, reader, reviewed, policies, origin, ignorePaths, unrenderedPaths, edited, }) => {
    const { env } = process;
    const config = dockerConfigPath(env, (0,external_node_os_.homedir)());
    const read = readCredentials(config, { helpers: 'ignored' });
    if (read.state === 'refused')
        return { problem: `The runner's Docker configuration "${config}" can't be used: ${read.reason}` };
    const { credentials } = read;
    const verification = await openVerification({
        policies,
        credentials,
        proxy: proxySettings(env),
        github: registry => new GitHubAttestationsClient(client, registry.fetchBundle),
        trustRoots: { folder: (0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'tidewaiter-trust-roots'), publicGood: 'shipped' },
    });
    try {
        const { basis, ports, notes } = verification;
        const images = tellingUnverifiable(ports.images, credentials, policies.settings.registries.mirrors);
        const request = { ...basis, now: new Date(), origin, ignorePaths, unrenderedPaths, edited };
        const review = await reviewImages(reviewed, request, { ...ports, images, reader, deadline: AbortSignal.timeout(gate_images/* imagePatience */.bn) });
        return { review, notes };
    }
    finally {
        await verification.close();
    }
};

;// CONCATENATED MODULE: ./build/action/image-gate.js




/**
 * Verifies the images of a change with what the runner has. Loaded only by jobs that have image policies: registries and signatures are half
 * of the program. Throws `GitHubError`.
 */
const gateImagesHere = async (sources, reviewed) => {
    const loaded = await loadImagePolicies(sources);
    const { client, reader, from } = sources;
    const policy = 'policy' in from ? from.policy : undefined;
    const gated = await (0,gate_images/* gateImages */.aE)(reviewed, loaded, {
        readNew: () => loadNewImagePolicies(sources, loaded),
        verify: order => verifyImages({
            client,
            reader,
            reviewed,
            ...order,
            ignorePaths: policy?.ignorePaths ?? [],
            unrenderedPaths: policy?.unrenderedPaths ?? [],
        }),
    });
    return { verdict: gated.verdict, section: sectionOfImages(gated, reviewed.result), gated };
};


/***/ }),

/***/ 78132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ suggestionOffer)
/* harmony export */ });
/* harmony import */ var _comment_markers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67955);

/** The comment with a suggestion, and the one without. `text` is Markdown; `marked` tells it from other comments. */
const suggestionOffer = (marked, text, { lines, block }) => {
    const mark = (0,_comment_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(marked);
    const last = lines.to - 1;
    const base = { path: marked.location.path, line: last, side: 'RIGHT', fingerprints: [mark] };
    return {
        mark,
        full: {
            ...base,
            ...(lines.from < last && { startLine: lines.from }),
            body: (0,_comment_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentBody */ .I2)(`${text}\n\n${block}`, (0,_comment_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(marked)),
        },
        plain: { ...base, body: (0,_comment_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentBody */ .I2)(text, (0,_comment_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(marked)) },
    };
};


/***/ }),

/***/ 1467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _J: () => (/* binding */ flattenPoints),
/* harmony export */   fs: () => (/* binding */ limitPoints),
/* harmony export */   jM: () => (/* binding */ explainJudgement),
/* harmony export */   sU: () => (/* binding */ maxPoints)
/* harmony export */ });
/* unused harmony export explainSignature */
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39681);
/* harmony import */ var _image_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20215);
/* harmony import */ var _signature_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5390);



/** Points that a report in a page shows under one point. */
const maxPoints = 8;
const point = (status, text, points = []) => ({ status, text, points });
/**
 * Why an image was judged as it was: its policies, their authorities, and each signature that they looked at. `failures` leaves out what
 * lies under a policy that passed, and policies that do not apply. What the image's own next step says is not said again.
 */
const explainJudgement = (judgement, extent) => {
    const said = (0,_image_words_js__WEBPACK_IMPORTED_MODULE_0__/* .nextStepOf */ .Vt)(judgement);
    const advice = remedy => (remedy === said ? [] : [point('plain', `What to do: ${remedy}`)]);
    const shown = judgement.policies.filter(({ state }) => extent === 'everything' || state !== 'not-applicable');
    return shown.map(policy => explainPolicy(policy, extent, policy.state === 'passed' ? () => [] : advice));
};
const policyStatus = {
    passed: 'met',
    warned: 'warned',
    failed: 'not-met',
    undetermined: 'undetermined',
    'not-applicable': 'plain',
};
const explainPolicy = (outcome, extent, advice) => {
    const { policy, origin, engine, state, reason, remedy, authorities } = outcome;
    const head = `${_signature_words_js__WEBPACK_IMPORTED_MODULE_1__/* .engineWords */ .Y7[engine]} "${policy}"${origin === policy ? '' : ` (${origin})`} ${_signature_words_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOfPolicy */ .s5[state]}. ${reason}`;
    if (extent === 'failures' && state === 'passed')
        return point('met', head);
    const steps = remedy === undefined ? [] : advice(remedy);
    return point(policyStatus[state], head, [...authorities.map(one => explainAuthority(one, advice)), ...steps]);
};
const authorityWords = { passed: 'passed', failed: 'failed', undetermined: 'could not be decided' };
const authorityStatus = { passed: 'met', failed: 'not-met', undetermined: 'undetermined' };
const explainAuthority = ({ name, state, reason, checks }, advice) => {
    const verifiedFirst = checks.toSorted((a, b) => Number(b.state === 'verified') - Number(a.state === 'verified'));
    return point(authorityStatus[state], `Authority "${name}" ${authorityWords[state]}. ${reason}`, verifiedFirst.map(check => explainCheck(check, advice)));
};
const formatWords = {
    'simple-signing': 'cosign',
    'dsse-envelope': 'cosign',
    'sigstore-bundle': 'Sigstore bundle',
    notation: 'Notation',
    'notary-v1': 'Docker Content Trust',
};
const explainCheck = (check, advice) => {
    if (check.state === 'verified')
        return explainSignature(check.signature);
    const { code, reason, claimedSigner } = check.refusal;
    return point('not-met', `[${code}] ${reason}`, [
        point('plain', `Found in ${(0,_signature_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlace */ .df)(check.place)}.`),
        ...(claimedSigner === undefined || reason.includes(claimedSigner)
            ? []
            : [point('plain', `Claimed signer, not proven: "${claimedSigner}".`)]),
        ...advice((0,_image_words_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(check.refusal)),
    ]);
};
/** A verified signature: who, by whose word, when, where it lies. */
const explainSignature = (signature) => {
    const { kind, format, place, signer, times, claimedName, predicateType, remarks } = signature;
    const claims = _signature_words_js__WEBPACK_IMPORTED_MODULE_1__/* .builderClaims */ .VC.flatMap(name => {
        const value = signer.claims?.[name];
        return value === undefined || value === signer.subject ? [] : [point('plain', `${name}: "${value}".`)];
    });
    const type = predicateType === undefined ? '' : ` of type "${predicateType}"`;
    return point('met', `Valid ${kind}${type} (${formatWords[format]}) by ${(0,_signature_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSigner */ .cg)(signer)}.`, [
        ...claims,
        ...times.map(time => point('plain', (0,_signature_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTime */ .Ht)(time))),
        ...(claimedName === undefined ? [] : [point('plain', `It calls the image "${claimedName}".`)]),
        ...remarks.map(remark => point('plain', remark)),
        point('plain', `Found in ${(0,_signature_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlace */ .df)(place)}.`),
    ]);
};
/** The first points, and how many more there are, at every level. */
const limitPoints = (points, most) => {
    const shown = points.slice(0, most).map(({ status, text, points: inner }) => point(status, text, limitPoints(inner, most)));
    const rest = points.length - shown.length;
    return rest === 0 ? shown : [...shown, point('plain', `${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(rest, 'more like these', 'more like these')}.`)];
};
/** Points as lines with their depth from 0, outer before inner. */
const flattenPoints = (points, depth = 0) => points.flatMap(one => [{ depth, point: one }, ...flattenPoints(one.points, depth + 1)]);


/***/ }),

/***/ 71002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   EA: () => (/* binding */ groupImages),
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   c0: () => (/* binding */ countStates)
/* harmony export */ });
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39681);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96772);
/* harmony import */ var _summary_sections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20917);
/* harmony import */ var _image_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20215);




const loudness = { failure: 0, warning: 1, notice: 2 };
const rankOf = (image) => {
    const level = (0,_image_words_js__WEBPACK_IMPORTED_MODULE_1__/* .attentionOf */ .SC)(image);
    return (level === undefined ? 3 : loudness[level]) * _image_words_js__WEBPACK_IMPORTED_MODULE_1__/* .imageStates */ .qA.length + _image_words_js__WEBPACK_IMPORTED_MODULE_1__/* .imageStates */ .qA.indexOf(image.judgement.state);
};
/** Images with the most severe first; equals stay in the order of the files. */
const bySeverity = (images) => images.toSorted((a, b) => rankOf(a) - rankOf(b));
const keyOf = ({ node, judgement }) => {
    const { image, digest, state, mode, reason, policies, signatures } = judgement;
    const outcomes = policies.map(policy => [policy.policy, policy.state, policy.reason]);
    const signers = signatures.map(({ signer }) => [signer.subject, signer.issuer]);
    return JSON.stringify([node.text, image, digest, state, mode, reason, outcomes, signers]);
};
/** Distinct images, the most severe first. */
const groupImages = ({ images, files }) => [...Map.groupBy(bySeverity(images), keyOf).values()].flatMap(([first, ...others]) => first === undefined ? [] : [{ first, places: [first, ...others].map(({ path, node }) => placeOf(path, node.range, files)) }]);
/** `Dockerfile:3`, for people; not escaped. */
const placeOf = (path, range, files) => `${(0,_summary_sections_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(path)}:${(0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOf */ .AP)(files.get(path), range).startLine}`;
/** How many images came to what: `5 images: 1 refused, 1 undetermined, 3 admitted`. */
const countStates = (judgements) => {
    const parts = _image_words_js__WEBPACK_IMPORTED_MODULE_1__/* .imageStates */ .qA.flatMap(state => {
        const count = judgements.filter(judgement => judgement.state === state).length;
        return count === 0 ? [] : [`${count} ${state}`];
    });
    return `${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(judgements.length, 'image')}: ${parts.join(', ')}`;
};


/***/ }),

/***/ 20215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SC: () => (/* binding */ attentionOf),
  Ns: () => (/* binding */ claimedSigners),
  VF: () => (/* binding */ exceptionSentence),
  Wm: () => (/* binding */ headingOf),
  qA: () => (/* binding */ imageStates),
  Vt: () => (/* binding */ nextStepOf),
  SM: () => (/* binding */ remedyOf),
  cj: () => (/* binding */ sentencesOf),
  AM: () => (/* binding */ signerSentence),
  AZ: () => (/* binding */ signingVerdictSentence),
  ck: () => (/* binding */ signingVerdictWords),
  Xu: () => (/* binding */ stateWords),
  c2: () => (/* binding */ statusOf)
});

;// CONCATENATED MODULE: ./build/reports/signing/refusal-words.js
/** What people can do about a signature that does not count, by the code of its refusal: for refusals that bring no remedy of their own. */
const refusalRemedies = {
    malformed: 'Sign the image again: what is stored is not a readable signature.',
    unsupported: 'Sign the image in a way that Tidewaiter can verify, or ask for an exception in the policy.',
    'digest-mismatch': 'Sign the digest that the reference names now, or refer to the digest that was signed.',
    'signature-invalid': 'Sign the image again: the signature was damaged or forged.',
    'key-mismatch': 'Use an image that is signed with a key of the policy, or ask for the signer to be added to the policy.',
    'identity-mismatch': 'Use an image that one of the identities of the policy signed, or ask for the signer to be added to the policy.',
    'issuer-mismatch': 'Sign with an identity of the issuer that the policy names, or ask for the issuer to be added to the policy.',
    'certificate-untrusted': 'Sign with a certificate of an authority that the policy trusts, or ask for the authority to be added to it.',
    'certificate-invalid': 'Sign again with a certificate that is made for signing code.',
    'certificate-expired': 'Sign again with a certificate that is valid, and with a timestamp that proves the time.',
    'certificate-revoked': 'Do not use this image: its signer withdrew the certificate. Have it signed again with another one.',
    'revocation-unknown': "Run the check again; if it stays so, make the certificate authority's revocation service reachable.",
    'log-entry-missing': 'Sign again and have the signature recorded in the transparency log.',
    'log-entry-invalid': 'Sign again: the entry of the transparency log does not belong to this signature, or comes from a log that is not trusted.',
    'timestamp-missing': 'Sign again with a timestamp of an authority that the policy trusts.',
    'timestamp-invalid': 'Sign again with a timestamp of an authority that the policy trusts: this one is not valid.',
    'sct-missing': 'Sign with a certificate that is recorded in a trusted certificate transparency log.',
    expired: 'Publish fresh signed metadata: what is there is past its own expiry.',
    'predicate-mismatch': 'Use an image whose attestation says what the policy asks for.',
    'not-applicable': 'Sign the image in a format for which the policy names signers.',
};

// EXTERNAL MODULE: ./build/reports/signing/signer-change.js
var signer_change = __webpack_require__(30101);
;// CONCATENATED MODULE: ./build/reports/signing/image-words.js


/** In the order in which people should see them. */
const imageStates = ['refused', 'undetermined', 'excepted', 'admitted'];
const headings = {
    refused: 'Image refused',
    undetermined: 'Image could not be verified',
    excepted: 'Image excepted',
    admitted: 'Image admitted with a warning',
};
/** A policy that failed and only warns, where the image passes. */
const warnedPolicy = ({ policies }) => policies.find(({ state }) => state === 'warned');
/** What is to be shown at the image's line, and how loud; undefined: nothing. */
const attentionOf = ({ judgement, replaced }) => {
    const { state, mode } = judgement;
    const isWarned = state === 'admitted' && warnedPolicy(judgement) !== undefined;
    if (state === 'excepted')
        return 'notice';
    if (state === 'admitted' && !isWarned)
        return replaced && (0,signer_change/* signerChangeOf */.E)(replaced, judgement).isNotable ? 'notice' : undefined;
    if (mode === 'observe')
        return 'notice';
    return mode === 'warn' || isWarned ? 'warning' : 'failure';
};
/** What the annotation is about, in three to six words. */
const headingOf = ({ judgement }) => judgement.state === 'admitted' && !warnedPolicy(judgement) ? 'Image has another signer' : headings[judgement.state];
/** How a judgement looks in a list: as the verdict counts it. */
const statusOf = (judgement) => {
    if (judgement.state === 'admitted')
        return warnedPolicy(judgement) ? 'warned' : 'met';
    if (judgement.state === 'excepted')
        return 'warned';
    if (judgement.state === 'undetermined')
        return 'undetermined';
    return judgement.mode === 'enforce' ? 'not-met' : 'warned';
};
/** The state in one to five words: `refused`, `refused (warns only)`, `excepted until 2027-01-31`. */
const stateWords = ({ state, mode, exception }) => {
    if (state === 'excepted')
        return exception?.until === undefined ? 'excepted' : `excepted until ${exception.until}`;
    if (state === 'admitted' || mode === 'enforce')
        return state;
    return `${state} (${mode === 'warn' ? 'warns only' : 'observed only'})`;
};
const modeWords = {
    enforce: {
        refused: 'Enforced: a pull request with this image does not pass.',
        undetermined: 'Enforced: a pull request with an image that could not be verified does not pass.',
    },
    warn: {
        refused: 'Warns only: this does not block a pull request.',
        undetermined: 'Warns only: this does not block a pull request.',
    },
    observe: {
        refused: 'Observed only: this does not count against a pull request.',
        undetermined: 'Observed only: this does not count against a pull request.',
    },
};
/** What the mode means for the reader, as a full sentence; undefined when there is nothing to hold up. */
const modeSentence = ({ state, mode, enforceFrom }) => {
    if (state === 'admitted' || state === 'excepted')
        return undefined;
    const later = mode === 'enforce' || enforceFrom === undefined ? '' : ` From ${enforceFrom} on, it blocks.`;
    return `${modeWords[mode][state]}${later}`;
};
/** Where the exception stands that lets an image pass, and when it ends; why is in the judgement's reason. */
const exceptionPlace = ({ exception }) => exception && `The exception stands in ${exception.origin}${exception.until === undefined ? ' and has no end' : ''}.`;
/** Until when an image passes by an exception, why, and where that stands, as a sentence. */
const exceptionSentence = ({ exception }) => {
    if (!exception)
        return undefined;
    const { until, reason, origin } = exception;
    return `${until === undefined ? 'Without end' : `Until ${until}`}, by ${origin}: ${reason}`;
};
/** Every refused signature of the policies that count against the image, in their order. */
const refusalsOf = ({ policies }) => policies
    .filter(({ state }) => state === 'failed' || state === 'warned' || state === 'undetermined')
    .flatMap(({ authorities }) => authorities)
    .flatMap(({ checks }) => checks)
    .flatMap(check => (check.state === 'refused' ? [check.refusal] : []));
/** Who signed it by signatures that do not count; nobody has proven it. */
const claimedSigners = (judgement) => [
    ...new Set(refusalsOf(judgement).flatMap(({ claimedSigner }) => claimedSigner ?? [])),
];
const stateSteps = {
    refused: 'Have the image signed as the policy asks, use an image that is, or ask the owners of the policy for an exception.',
    undetermined: 'Make the registry readable for Tidewaiter, or write a complete image reference; then run the check again.',
    excepted: 'Have the image signed as the policy asks, so that it needs no exception.',
    admitted: undefined,
};
/** What to do next; undefined only for an image that passes without a warning. */
const nextStepOf = (judgement) => {
    const { remedy, policies, state } = judgement;
    if (remedy !== undefined)
        return remedy;
    const failed = policies.filter(policy => policy.state === 'failed' || policy.state === 'warned' || policy.state === 'undetermined');
    const [own] = failed.flatMap(policy => policy.remedy ?? []);
    const [refusal] = refusalsOf(judgement);
    if (own !== undefined)
        return own;
    if (state !== 'undetermined' && refusal)
        return remedyOf(refusal);
    return stateSteps[state] ?? (failed.length > 0 ? stateSteps.refused : undefined);
};
/** What to do about one refused signature. */
const remedyOf = ({ code, remedy }) => remedy ?? refusalRemedies[code];
/** Why it was judged so, by what exception it passes, and what the mode means, in sentences; the most important first. */
const sentencesOf = (judgement) => [judgement.reason, exceptionPlace(judgement), modeSentence(judgement)].filter(sentence => sentence !== undefined);
/** Who signed the image that stood here before, when that matters, as a sentence. */
const signerSentence = ({ judgement, replaced }) => {
    const change = replaced && (0,signer_change/* signerChangeOf */.E)(replaced, judgement);
    return change?.isNotable ? (0,signer_change/* describeSignerChange */.K)(change) : undefined;
};
const words = {
    pass: 'Passed',
    warn: 'Passed with warnings',
    block: 'Blocked',
    incomplete: 'Incomplete',
};
/** The verdict on the images in one to three words. */
const signingVerdictWords = ({ conclusion }) => words[conclusion];
/** The verdict on the images in a sentence: the conclusion and what decided it. */
const signingVerdictSentence = (verdict) => {
    const deciding = verdict.reasons.filter(({ status }) => status !== 'met').map(({ reason }) => reason);
    return [
        `${signingVerdictWords(verdict)}.`,
        ...(deciding.length > 0 ? deciding : verdict.reasons.slice(0, 1).map(({ reason }) => reason)),
    ].join(' ');
};


/***/ }),

/***/ 5390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ describeStep),
/* harmony export */   Ht: () => (/* binding */ describeTime),
/* harmony export */   Mj: () => (/* binding */ shortTime),
/* harmony export */   Re: () => (/* binding */ signersOf),
/* harmony export */   VC: () => (/* binding */ builderClaims),
/* harmony export */   Y7: () => (/* binding */ engineWords),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   s5: () => (/* binding */ outcomeOfPolicy),
/* harmony export */   sY: () => (/* binding */ shortDigests)
/* harmony export */ });
const placeWords = {
    referrer: 'referrers of',
    'fallback-tag': 'referrers tag',
    'signature-tag': 'cosign signature tag',
    'attestation-tag': 'cosign attestation tag',
    'github-attestations': 'GitHub attestations of',
    'notary-server': 'Notary server',
};
/** A place that may hold signatures, in words: `cosign signature tag "ghcr.io/acme/app:sha256-\u2026.sig"`. */
const describePlace = ({ kind, name, digest }) => `${placeWords[kind]} "${shortDigests(name)}"${digest === undefined || name.includes(digest) ? '' : ` ("${shortDigests(digest)}")`}`;
const outcomeWords = {
    found: 'found',
    none: 'nothing there',
    unsupported: 'not offered',
    skipped: 'skipped',
    failed: 'could not be read',
};
/** One place that was looked at and what came of it, as a sentence. */
const describeStep = ({ place, outcome, note }) => {
    const where = describePlace(place);
    return `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${outcomeWords[outcome]}. ${note}`;
};
/** What kind of policy it is, for people. */
const engineWords = {
    sigstore: 'Image policy',
    'github-attestations': 'GitHub attestations',
    notation: 'Notation trust policy',
    'notary-v1': 'Docker Content Trust',
    registries: 'Allowed registries',
    'no-match': 'Rule for images without a policy',
};
/** What a policy came to. */
const outcomeOfPolicy = {
    passed: 'passed',
    warned: 'failed, and only warns',
    failed: 'failed',
    undetermined: 'could not be decided',
    'not-applicable': 'does not apply',
};
/** SHA-256 digests in a text cut to twelve digits, which tell them apart at a glance. */
const shortDigests = (text) => text.replaceAll(/(?<=sha256[:-][0-9a-f]{12})[0-9a-f]{52}/gu, '\u2026');
/** A time in UTC to the second: `2026-11-03 14:02:11 UTC`. */
const timeText = (time) => Number.isNaN(time.getTime()) ? 'an unknown time' : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
/** Day and witness of a proven time, for a table: `log, 2026-11-03`. */
const shortTime = ({ source, time }) => `${source === 'transparency-log' ? 'log' : 'timestamp'}, ${Number.isNaN(time.getTime()) ? 'unknown' : time.toISOString().slice(0, 10)}`;
/** A proven time as a sentence that names its witness. */
const describeTime = ({ source, time, witness }) => {
    if (source === 'timestamp-authority')
        return `Timestamp of ${timeText(time)} by "${witness}".`;
    const hash = witness.lastIndexOf('#');
    const entry = hash === -1 ? `"${witness}"` : `entry ${witness.slice(hash + 1)} of log "${shortLogId(witness.slice(0, hash))}"`;
    return `In the transparency log since ${timeText(time)}: ${entry}.`;
};
const shortLogId = (id) => (id.length > 16 ? `${id.slice(0, 12)}\u2026` : id);
/** A signer and who vouches for the name: `"https://github.com/acme/\u2026" (issuer "https://token\u2026")`. */
const describeSigner = ({ subject, issuer }) => issuer === undefined ? `"${subject}"` : `"${subject}" (issuer "${issuer}")`;
/** Distinct signers of signatures, in their order. */
const signersOf = (signatures) => [
    ...new Map(signatures.map(({ signer }) => [`${signer.subject}\0${signer.issuer ?? ''}`, signer])).values(),
];
/** Claims of a certificate that tell who built an image, in the words of Fulcio's OID table; the others are in the JSON of `verify`. */
const builderClaims = [
    'Build Signer URI',
    'Source Repository URI',
    'Source Repository Ref',
    'Source Repository Digest',
    'Runner Environment',
];


/***/ }),

/***/ 30101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ signerChangeOf),
/* harmony export */   K: () => (/* binding */ describeSignerChange)
/* harmony export */ });
const readers = [
    ['Signer', ({ subject }) => subject],
    ['Issuer', ({ issuer }) => issuer],
    ['Builder workflow', ({ claims }) => claims?.['Build Signer URI']],
    ['Source repository', ({ claims }) => claims?.['Source Repository URI']],
    ['Runner', ({ claims }) => claims?.['Runner Environment']],
];
const valuesOf = ({ signatures }, read) => [...new Set(signatures.flatMap(({ signer }) => read(signer) ?? []))].toSorted();
/**
 * A workflow's address without its ref: `https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v2`. An e-mail address has
 * none.
 */
const withoutRef = (value) => {
    const at = value.lastIndexOf('@refs/');
    return at === -1 ? value : value.slice(0, at);
};
const sameValues = (a, b) => a.length === b.length && a.every((value, index) => value === b[index]);
const changeOf = (name, before, after) => {
    // Why: certificates of other times name fewer facts, which says nothing of who signed.
    const isMissing = name !== 'Signer' && (before.length === 0 || after.length === 0);
    if (isMissing || sameValues(before, after))
        return 'same';
    const bare = (values) => [...new Set(values.map(withoutRef))].toSorted();
    return sameValues(bare(before), bare(after)) ? 'ref-only' : 'changed';
};
/** Compares the signers of two judgements; facts that neither has are left out, and the builder where it is the signer itself. */
const signerChangeOf = (before, after) => {
    const facts = readers.map(([name, read]) => {
        const [old, now] = [valuesOf(before, read), valuesOf(after, read)];
        return { name, before: old, after: now, change: changeOf(name, old, now) };
    });
    const signer = facts[0];
    const isSigner = (fact) => fact.name === 'Builder workflow' &&
        signer !== undefined &&
        sameValues(fact.before, signer.before) &&
        sameValues(fact.after, signer.after);
    const told = facts.filter(fact => fact.before.length + fact.after.length > 0 && !isSigner(fact));
    return {
        facts: told,
        isNotable: before.signatures.length > 0 && told.some(({ change }) => change === 'changed'),
        now: after.signatures.length > 0 ? 'signed' : after.state === 'undetermined' ? 'unknown' : 'unsigned',
    };
};
const listed = (values) => (values.length === 0 ? 'none' : values.map(value => `"${value}"`).join(', '));
/** The change in one sentence. */
const describeSignerChange = ({ facts, now }) => {
    if (now !== 'signed') {
        const before = listed(facts.find(({ name }) => name === 'Signer')?.before ?? []);
        const after = now === 'unsigned' ? 'this one has no signature that the policy accepts' : 'who signed this one is not known';
        return `The image that stood here before was signed by ${before}; ${after}.`;
    }
    const changed = facts
        .filter(({ change }) => change === 'changed')
        .map(fact => `${fact.name.toLowerCase()} ${listed(fact.before)} \u2192 ${listed(fact.after)}`);
    return `Against the image that stood here before: ${changed.join('; ')}.`;
};


/***/ }),

/***/ 62352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ broughtImages)
/* harmony export */ });
/* harmony import */ var _signing_change_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66265);

/** The images of a change, in its files and in what it deploys. Those of files that are printed by rendering are taken from what is printed. */
const broughtImages = (sides, rendered, scope) => {
    const plain = (0,_signing_change_images_js__WEBPACK_IMPORTED_MODULE_0__/* .changeImages */ .v)(sides, scope).filter(({ path }) => rendered?.prints(path) !== true);
    return [...plain, ...(rendered?.images(scope, plain) ?? [])];
};


/***/ }),

/***/ 98564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ problemSentence),
/* harmony export */   aE: () => (/* binding */ gateImages),
/* harmony export */   bn: () => (/* binding */ imagePatience),
/* harmony export */   s5: () => (/* binding */ policiesWords)
/* harmony export */ });
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39681);
/* harmony import */ var _verdict_decide_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93334);
/* harmony import */ var _policy_policy_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34945);
/* harmony import */ var _image_policy_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50577);




/** Milliseconds after which no further image is asked about: a job that is killed by its time-out reports nothing. */
const imagePatience = 5 * 60_000;
/** Verifies the images of a change by the policies that count. Policies that can't be used never become none: the gate is incomplete then. */
const gateImages = async ({ result }, { folder, isHere, read, repository }, { readNew, verify }) => {
    const edited = isHere
        ? await (0,_image_policy_change_js__WEBPACK_IMPORTED_MODULE_1__/* .readImagePolicyChange */ ._W)(result.changes, folder, 'base', async () => ({ errors: errorsOf(await readNew()) }))
        : undefined;
    if ('errors' in read) {
        if (edited && (0,_image_policy_change_js__WEBPACK_IMPORTED_MODULE_1__/* .repairsImagePolicies */ .Qn)(edited))
            return { state: 'nothing', verdict: (0,_verdict_decide_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .decideImageVerdict */ .Z7)([]), reason: _policy_policy_change_js__WEBPACK_IMPORTED_MODULE_2__/* .policyRepaired */ .DC };
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
    verdict: (0,_verdict_decide_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .decideImageVerdict */ .Z7)([], { reasons: [problemSentence(problems)] }),
    problems,
});
/** Why no image was verified, as a full sentence. */
const problemSentence = (problems) => 'problem' in problems
    ? problems.problem
    : `No image was verified: ${policiesWords(problems.repository)} have ${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(problems.errors.length, 'error')}.`;
/** Whose image policies they are, in words. */
const policiesWords = (repository) => repository === undefined ? 'the image policies in the base branch' : `the organization's image policies in ${repository}`;
/** What could not be read is told with the findings already. */
const withoutRepeated = (review, { notifications }) => {
    const keyOf = ({ code, path, range, message }) => JSON.stringify([code, path, range, message]);
    const told = new Set(notifications.map(keyOf));
    return { ...review, notifications: review.notifications.filter(notification => !told.has(keyOf(notification))) };
};
const errorsOf = (read) => 'errors' in read ? read.errors : read.policies.unread.flatMap(({ errors }) => errors);


/***/ }),

/***/ 72404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pj: () => (/* binding */ trustRepository),
/* harmony export */   RD: () => (/* binding */ policyRepository),
/* harmony export */   Xs: () => (/* binding */ policyImageName)
/* harmony export */ });
/** Docker Hub's registry as go-containerregistry names it. */
const dockerHub = 'index.docker.io';
/** Hosts under which clients reach Docker Hub. */
const hubHosts = new Set(['docker.io', dockerHub, 'registry-1.docker.io']);
/**
 * A registry's one name. Why not as written: hosts have no case and HTTPS has its port, so that `GHCR.IO` and `ghcr.io:443` are pulled from
 * where `ghcr.io` is, and a policy for that must not be passed by.
 */
const policyRegistry = (registry) => {
    const host = registry.toLowerCase().replace(/:0*443$/u, '');
    return hubHosts.has(host) ? dockerHub : host;
};
/** Registry and repository of an image as policies name them: `index.docker.io/library/alpine`. */
const policyRepository = ({ registry, repository }) => `${policyRegistry(registry)}/${repository}`;
/** The same as Notation's trust policies and Notary v1 name it, where Docker Hub is `docker.io`. */
const trustRepository = (reference) => {
    const name = policyRepository(reference);
    return name.startsWith(`${dockerHub}/`) ? `docker.io${name.slice(dockerHub.length)}` : name;
};
/**
 * An image's name as sigstore's policy-controller matches it: `index.docker.io/library/alpine:3.20`, `latest` when no tag is written, and
 * with a digest no tag. Source: go-containerregistry, `pkg/name`, `Tag.Name` and `Digest.Name`.
 */
const policyImageName = (reference) => `${policyRepository(reference)}${reference.digest === undefined ? `:${reference.tag ?? 'latest'}` : `@${reference.digest}`}`;


/***/ })

};
