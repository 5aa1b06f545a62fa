"use strict";
exports.id = 6960;
exports.ids = [6960];
exports.modules = {

/***/ 91988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ unifiedLines)
/* harmony export */ });
/* harmony import */ var _text_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18169);
/* harmony import */ var _unified_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98852);


/** What stands behind the last line of a text that ends without a line break. */
const noNewline = String.raw `\ No newline at end of file`;
/** Lines around a change that are shown, as in `diff -u`. */
const contextLines = 3;
/** The first line of a hunk at a side, from 0, and the one behind its last. */
const spanOf = (start, count) => (count === 0 ? [start, start] : [start - 1, start - 1 + count]);
const grouped = (hunks) => {
    const groups = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const hunk of hunks) {
        const [from, to] = spanOf(hunk.baseStart, hunk.baseCount);
        const last = groups.at(-1);
        if (last !== undefined && from - end <= 2 * contextLines)
            last.push(hunk);
        else
            groups.push([hunk]);
        end = to;
    }
    return groups;
};
/** A range of lines as a hunk's header has it. */
const headerRange = (from, to) => (to === from ? `${from},0` : `${from + 1},${to - from}`);
/**
 * The lines of a unified diff of two texts, without those that name files; none when the texts are the same. Each line begins with its sign and has
 * no line break: whoever prints it escapes it. Linear in the texts.
 */
const unifiedLines = (base, head) => {
    const [before, after] = [(0,_unified_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(base), (0,_unified_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(head)];
    return grouped((0,_text_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .diffTexts */ .W)(base, head)).flatMap(group => {
        const [first] = group;
        const last = group.at(-1) ?? first;
        const [baseFrom] = spanOf(first.baseStart, first.baseCount);
        const [headFrom] = spanOf(first.headStart, first.headCount);
        const [, baseTo] = spanOf(last.baseStart, last.baseCount);
        const [, headTo] = spanOf(last.headStart, last.headCount);
        const lead = Math.min(contextLines, baseFrom, headFrom);
        const tail = Math.min(contextLines, before.length - baseTo, after.length - headTo);
        const lines = [`@@ -${headerRange(baseFrom - lead, baseTo + tail)} +${headerRange(headFrom - lead, headTo + tail)} @@`];
        const push = (sign, text, endsOpen) => {
            lines.push(`${sign}${text}`, ...(endsOpen ? [noNewline] : []));
        };
        const same = (from, to) => {
            for (const line of before.slice(from, to))
                push(' ', line.replace(/\n$/u, ''), !line.endsWith('\n'));
        };
        let at = baseFrom - lead;
        for (const hunk of group) {
            const [from, to] = spanOf(hunk.baseStart, hunk.baseCount);
            same(at, from);
            for (const { sign, text, noNewline: endsOpen = false } of hunk.lines)
                push(sign, text, endsOpen);
            at = to;
        }
        same(at, baseTo + tail);
        return lines;
    });
};


/***/ }),

/***/ 47377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ fixDiff),
/* harmony export */   Y: () => (/* binding */ diffRow)
/* harmony export */ });
/* harmony import */ var _changes_unified_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91988);
/* harmony import */ var _text_text_edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36078);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94987);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10316);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55704);





/** Lines around an edit that go into its hunk, as in `diff -u`; edits that are nearer to each other share one. */
const contextLines = 3;
/** Longer diffs are not shown, in UTF-16 units: the fix itself is in the JSON. */
const maxLength = 20_000;
const clustersOf = ({ lines }, edits) => {
    const clusters = [];
    for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start)) {
        const from = Math.max(1, lines.line(edit.range.start) - contextLines);
        const to = Math.min(lines.lineCount, lines.line(edit.range.end) + contextLines);
        const last = clusters.at(-1);
        if (last && from <= last.to + 1) {
            last.to = Math.max(last.to, to);
            last.edits.push(edit);
        }
        else
            clusters.push({ from, to, edits: [edit] });
    }
    return clusters;
};
const hunkNumbers = /^@@ -(\d+)(,\d+)? \+(\d+)(,\d+)? @@$/u;
/** The lines of a unified diff that make of a file what edits make of it; undefined where it is too long. */
const diffLines = (file, edits) => {
    const lines = [];
    let length = 0;
    let shift = 0;
    for (const { from, to, edits: own } of clustersOf(file, edits)) {
        const start = file.lines.lineStart(from);
        const before = file.text.slice(start, file.lines.lineEnd(to));
        if (before.length > maxLength)
            return undefined;
        const after = (0,_text_text_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .applyEdits */ .ct)(before, own.map(({ range, newText }) => ({ range: { start: range.start - start, end: range.end - start }, newText })));
        for (const line of (0,_changes_unified_text_js__WEBPACK_IMPORTED_MODULE_4__/* .unifiedLines */ .s)(before, after)) {
            const shown = line.replace(hunkNumbers, (_, base, baseCount = '', head, headCount = '') => `@@ -${Number(base) + from - 1}${baseCount} +${Number(head) + from - 1 + shift}${headCount} @@`);
            length += shown.length;
            lines.push(shown);
        }
        shift += after.split('\n').length - before.split('\n').length;
    }
    return length <= maxLength ? lines : undefined;
};
const signs = { '+': 'add', '-': 'del', '@': 'at' };
/** A line of a diff, colored by its sign. */
const diffRow = (line, sign = line.charAt(0)) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<span class="l ${signs[sign] ?? ''}">${(0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .codeText */ .ph)(line)}\n</span>`;
/** Whether the text can be shown as it is: a patch is copied, and must mean what it shows. */
const isPlain = (text) => text.split('\t').every(part => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(part) === part);
/** Lines that name the file, before its hunks. */
const nameLines = 2;
/** The diff of one file; none of one whose lines end with carriage returns, which nobody sees. */
const patchOf = ({ path, edits }, files) => {
    const file = files.get(path);
    const lines = file && !file.text.includes('\r') ? diffLines(file, edits) : undefined;
    if (!file || !lines)
        return undefined;
    const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOnOneLine */ .pn)(path);
    return [`--- a/${name}`, `+++ b/${name}`, ...lines];
};
/** A fix as the patch that `git apply` takes, with a button that copies it; in words where it cannot be shown so. */
const fixDiff = (path, fix, share, files) => {
    const parts = [{ path, edits: fix.edits }, ...(fix.elsewhere ?? [])].map(own => patchOf(own, files));
    const patch = parts.flatMap(part => part ?? []);
    const isWhole = parts.every(part => part !== undefined) && patch.length > 0;
    const isExact = isWhole && patch.every(isPlain);
    const words = fix.safety === 'unsafe' ? 'Look at it before you apply it: it changes how the container runs or builds.' : '';
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<div class="fix"><p><strong>Fix.</strong> ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(fix.title, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownMessage */ .XZ))} <span class="tag">${fix.safety}</span>${share !== '' && ` ${share}`} ${words}</p>${isWhole
        ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<pre class="diff">${parts.map(part => part?.map((line, index) => diffRow(line, index < nameLines ? '@' : undefined)))}</pre>${isExact && (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<p class="copy" hidden><button type="button">Copy patch</button> <span role="status"></span></p>`}`
        : (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<p>Its diff is not shown here: it is long, or its lines end with carriage returns. <code>tidewaiter fix</code> applies it.</p>`}</div>`;
};


/***/ }),

/***/ 86960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imagesPageSection: () => (/* binding */ imagesPageSection)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94987);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10316);
/* harmony import */ var _place_link_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(59594);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22382);
/* harmony import */ var _signing_explanation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91853);
/* harmony import */ var _signing_image_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39328);
/* harmony import */ var _signing_image_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31376);
/* harmony import */ var _signing_signature_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90740);
/* harmony import */ var _fix_diff_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47377);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8965);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55704);
/* harmony import */ var _page_section_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14173);












/** Rows of the table; what is beyond is counted. */
const maxImages = 1_000;
const marks = { met: '\u2713', warned: '!', 'not-met': '\u2717', undetermined: '?' };
const value = (text) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_signing_signature_words_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigests */ .sY)(text), _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD)}</code>`;
const lines = (items) => items.map(item => (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<div>${item}</div>`);
const placeOf = ({ path, node }, { files }, at) => {
    const file = files.get(path);
    const line = file ? (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_10__/* .firstLineOf */ .Qy)(file, node.range) : 1;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .link */ .nf)((0,_place_link_js__WEBPACK_IMPORTED_MODULE_11__/* .lineAddress */ .lU)(at, path, line), (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(path, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD)}:${line}</code>`);
};
const signersCell = ({ judgement }) => {
    const signers = (0,_signing_signature_words_js__WEBPACK_IMPORTED_MODULE_5__/* .signersOf */ .Re)(judgement.signatures).map(({ subject, issuer }) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `${value(subject)}${issuer !== undefined && (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `, issuer ${value(issuer)}`}`);
    if (signers.length > 0)
        return lines(signers);
    const claimed = (0,_signing_image_words_js__WEBPACK_IMPORTED_MODULE_4__/* .claimedSigners */ .Ns)(judgement);
    if (claimed.length > 0)
        return (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `not accepted: ${lines(claimed.map(value))}`;
    return judgement.state === 'undetermined' ? 'not known' : 'nobody that the policy accepts';
};
const imageRow = (image, review, at) => {
    const { digest, signatures, policies } = image.judgement;
    const status = (0,_signing_image_words_js__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(image.judgement);
    const applied = policies.filter(({ state }) => state !== 'not-applicable');
    const times = [...new Set(signatures.flatMap(signature => signature.times.map(_signing_signature_words_js__WEBPACK_IMPORTED_MODULE_5__/* .shortTime */ .Mj)))];
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<tr><td class="${status}"><span class="mark" aria-hidden="true">${marks[status]}</span> ${(0,_signing_image_words_js__WEBPACK_IMPORTED_MODULE_4__/* .stateWords */ .Xu)(image.judgement)}</td><td>${value(image.node.text)}</td><td>${placeOf(image, review, at)}</td><td>${digest === undefined ? 'not known' : value(digest)}</td><td>${signersCell(image)}</td><td>${applied.length === 0 ? 'none' : lines(applied.map(({ policy }) => value(policy)))}</td><td>${times.length === 0 ? 'none' : lines(times)}</td></tr>`;
};
const imageTable = (review, at) => {
    const images = (0,_signing_image_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .bySeverity */ .Np)(review.images);
    if (images.length === 0)
        return (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<p>No image was to be verified.</p>`;
    const more = images.length - maxImages;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<div class="wide" role="region" tabindex="0" aria-label="Images and their signatures"><table><thead><tr><th>Result</th><th>Image</th><th>Where</th><th>Digest</th><th>Signed by</th><th>Policy</th><th>Proof of time</th></tr></thead><tbody>${images.slice(0, maxImages).map(image => imageRow(image, review, at))}</tbody></table></div>${more > 0 && (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<p>and ${more} more</p>`}`;
};
/** Why an image does not simply pass, and what to do about it. */
const detail = (image, files) => {
    const { judgement, node, path, pin } = image;
    const step = (0,_signing_image_words_js__WEBPACK_IMPORTED_MODULE_4__/* .nextStepOf */ .Vt)(judgement);
    const signer = (0,_signing_image_words_js__WEBPACK_IMPORTED_MODULE_4__/* .signerSentence */ .AM)(image);
    const points = (0,_signing_explanation_js__WEBPACK_IMPORTED_MODULE_2__/* .flattenPoints */ ._J)((0,_signing_explanation_js__WEBPACK_IMPORTED_MODULE_2__/* .limitPoints */ .fs)((0,_signing_explanation_js__WEBPACK_IMPORTED_MODULE_2__/* .explainJudgement */ .jM)(judgement, 'failures'), _signing_explanation_js__WEBPACK_IMPORTED_MODULE_2__/* .maxPoints */ .sU));
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .folded */ .TM)((0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<strong>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(node.text, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD)}</strong>: ${(0,_signing_image_words_js__WEBPACK_IMPORTED_MODULE_4__/* .stateWords */ .Xu)(judgement)}`, [
        (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<p>${(0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_signing_image_words_js__WEBPACK_IMPORTED_MODULE_4__/* .sentencesOf */ .cj)(judgement).join(' '), _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownMessage */ .XZ))}${signer !== undefined && (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) ` ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em)(signer)}`}</p>`,
        step === undefined ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `` : (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<p><strong>What to do.</strong> ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em)(step)}</p>`,
        points.length === 0
            ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) ``
            : (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<ul>${points.map(({ point }) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<li>${(0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(point.text, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownMessage */ .XZ))}</li>`)}</ul>`,
        (0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .foldedRows */ .aR)('Looked at', judgement.trace.map(one => (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_signing_signature_words_js__WEBPACK_IMPORTED_MODULE_5__/* .describeStep */ .Ey)(one), _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownMessage */ .XZ)))),
        pin ? (0,_fix_diff_js__WEBPACK_IMPORTED_MODULE_6__/* .fixDiff */ .L)(path, pin, '', files) : (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) ``,
    ]);
};
/** The images of a change and who signed them, as a section of its page. */
const imagesPageSection = (review, at, notes) => {
    const { verdict, images, exempt, notifications, coverage, files, policy } = review;
    const loud = (0,_signing_image_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .bySeverity */ .Np)(images).filter(({ judgement, pin }) => (0,_signing_image_words_js__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(judgement) !== 'met' || pin !== undefined);
    return {
        title: 'Image signatures',
        ...(0,_page_section_js__WEBPACK_IMPORTED_MODULE_9__/* .ofVerdict */ .X)(verdict),
        outcome: { ...(0,_page_section_js__WEBPACK_IMPORTED_MODULE_9__/* .ofVerdict */ .X)(verdict).outcome, words: (0,_signing_image_words_js__WEBPACK_IMPORTED_MODULE_4__/* .signingVerdictWords */ .ck)(verdict) },
        alerts: (0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .incompleteness */ .C7)(coverage, notifications, files, at),
        body: (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `${imageTable(review, at)}${loud.slice(0, maxImages).map(image => detail(image, files))}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .foldedRows */ .aR)('Nothing to verify', exempt.map(({ node, path, reason }) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(path, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD)}</code> ${value(node.text)}: ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em)(reason)}`))}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .foldedRows */ .aR)('Notes', [...notes.map(note => (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .html */ .qy) `${note}`), ...notifications.filter(({ level }) => level !== 'error').map(note => (0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .noteRow */ .bu)(note, files, at))])}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_7__/* .ledger */ .Wg)(coverage)}<p class="foot">Judged by the image policies of ${value(policy.origin)}, ${value(policy.digest)}.</p>`,
    };
};


/***/ }),

/***/ 8965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ incompleteness),
/* harmony export */   Wg: () => (/* binding */ ledger),
/* harmony export */   aR: () => (/* binding */ foldedRows),
/* harmony export */   bu: () => (/* binding */ noteRow),
/* harmony export */   ex: () => (/* binding */ findingRow),
/* harmony export */   hm: () => (/* binding */ suppressedRow),
/* harmony export */   xE: () => (/* binding */ alert)
/* harmony export */ });
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6975);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94987);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10316);
/* harmony import */ var _place_link_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59594);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22382);
/* harmony import */ var _words_ledger_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36319);
/* harmony import */ var _words_suppression_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93683);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55704);








/** Rows of one list; what is beyond is counted. */
const maxRows = 1_000;
/** A folded list with its count in its title; nothing where it is empty. */
const foldedRows = (title, rows, open = false) => {
    const shown = rows.slice(0, maxRows).map(row => (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `<li>${row}</li>`);
    const more = rows.length - shown.length;
    const list = (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `<ul>${shown}${more > 0 && (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `<li>and ${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .p)(more, 'more', 'more')}</li>`}</ul>`;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .folded */ .TM)((0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `${title} (${rows.length})`, rows.length === 0 ? [] : [list], open);
};
/** A finding in a row: its place, its message, its rule. */
const findingRow = (finding, files, at) => {
    const { path, range } = finding.location;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `${placeMarkup(path, files.get(path) && range, files, at)} ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(finding.message, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownMessage */ .XZ))} <span class="rule">${finding.ruleId}</span>`;
};
const quoting = { text: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0, reason: (text) => `"${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text), _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD)}"` };
/** A finding that does not count, and why. */
const suppressedRow = (finding, files, at) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `${findingRow(finding, files, at)}${finding.suppression && (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `, ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)((0,_words_suppression_words_js__WEBPACK_IMPORTED_MODULE_5__/* .suppressionWords */ .B)(finding.suppression, quoting))}`}`;
const placeMarkup = (path, range, files, at) => {
    const file = files.get(path);
    const line = file && range ? (0,_sarif_region_js__WEBPACK_IMPORTED_MODULE_6__/* .firstLineOf */ .Qy)(file, range) : undefined;
    const text = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(path, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownPath */ .Tn)}${line === undefined ? '' : `:${line}`}`;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)(at && (0,_place_link_js__WEBPACK_IMPORTED_MODULE_7__/* .lineAddress */ .lU)(at, path, line), (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `<code>${text}</code>`);
};
/** Something to know that is not a finding. */
const noteRow = ({ level, path, range, message }, files, at) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `<span class="tag">${level}</span> ${path !== '' && (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `${placeMarkup(path, range, files, at)}: `}${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(message, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownMessage */ .XZ))}`;
/** What became of each file. */
const ledger = (coverage, files) => {
    const rows = (0,_words_ledger_words_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesByStatus */ .i)(coverage).flatMap(([words, entries]) => entries.map(entry => (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(entry.path, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownPath */ .Tn)}</code> ${words}${'kind' in entry && entry.kind !== undefined && ` as ${entry.kind}`}${'reason' in entry && (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `: ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(entry.reason, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownMessage */ .XZ))}`}`));
    return foldedRows((0,_words_ledger_words_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerTitle */ .A)(coverage, files), rows);
};
const unjudged = new Set(['not-evaluated', 'partly-evaluated', 'not-rendered']);
/** Lines of an alert that stand open. */
const maxAlertRows = 10;
/** What must be seen first: the first lines stand open, all others are folded behind them. Nothing where there is nothing. */
const alert = (title, rows, tone) => rows.length === 0
    ? []
    : [
        (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `<aside class="alert ${tone}" aria-label="${title}"><strong>${title}</strong><ul>${rows.slice(0, maxAlertRows).map(row => (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `<li>${row}</li>`)}</ul>${foldedRows('More', rows.slice(maxAlertRows))}</aside>`,
    ];
/** What could not be judged: files that were not read as they should have been, and why else a judgement is not whole. */
const incompleteness = (coverage, notifications, files, at) => {
    const errors = notifications.filter(({ level }) => level === 'error');
    const told = new Set(errors.map(({ path }) => path));
    const entries = coverage.entries.flatMap(entry => unjudged.has(entry.status) && !told.has(entry.path) && 'reason' in entry
        ? [(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(entry.path, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownPath */ .Tn)}</code>: ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(entry.reason, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownMessage */ .XZ))}`]
        : []);
    const cut = coverage.listComplete ? [] : [(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .html */ .qy) `The host's list of changed files is cut short.`];
    return alert('Not judged', [...cut, ...entries, ...errors.map(error => noteRow(error, files, at))], 'bad');
};


/***/ }),

/***/ 55704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   VK: () => (/* binding */ Markup),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   ph: () => (/* binding */ codeText),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94987);

/** HTML that was made by `html`: text of others is escaped in it. */
class Markup {
    #text;
    constructor(text) {
        this.#text = text;
    }
    /** Of text that is HTML already: for the template alone, and for style sheet and script, which are constants. */
    static of(text) {
        return new Markup(text);
    }
    toString() {
        return this.#text;
    }
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text).replaceAll(/[&<>"']/gu, sign => entities[sign] ?? '');
const written = (part) => {
    if (part === undefined || part === false)
        return '';
    if (typeof part === 'string')
        return escaped(part);
    if (typeof part === 'number' || part instanceof Markup)
        return String(part);
    return part.map(written).join('');
};
/**
 * A template of HTML. A value may stand in the text of an element or in a quoted attribute: it is escaped for both, and invisible characters
 * in it are made visible. Throws where a value would stand in an attribute without quotes.
 */
const html = (texts, ...parts) => {
    let text = texts[0] ?? '';
    for (const [index, part] of parts.entries()) {
        if (text.endsWith('='))
            throw new Error('A value stands in an attribute without quotes.');
        text += written(part) + (texts[index + 1] ?? '');
    }
    return Markup.of(text);
};
/** A line of code: as `html` writes text, but tabs stay tabs. */
const codeText = (line) => Markup.of(line.split('\t').map(escaped).join('\t'));
/** A link to an address of the web; what has another scheme, or no address, is no link. */
const link = (address, body) => address !== undefined && /^https?:\/\/[^\s"<>]+$/u.test(address)
    ? html `<a href="${address}" rel="noopener noreferrer">${body}</a>`
    : html `${body}`;
/** Text in which code stands between two of a mark; as it is where one of them is missing. */
const codeBetween = (text, mark) => {
    const pieces = text.split(mark);
    if (pieces.length % 2 === 0)
        return html `${text}`;
    return html `${pieces.map((piece, index) => (index % 2 === 0 ? piece : html `<code>${piece}</code>`))}`;
};
/** A sentence whose quoted values stand as code. A quote inside a value only moves where code begins and ends. */
const sentence = (text) => codeBetween(text, '"');
/** Text of a rule, in which code stands between backticks. */
const prose = (text) => codeBetween(text, '`');
/** What is opened by a click; nothing where there is nothing in it. */
const folded = (title, items, open = false) => items.length === 0 ? html `` : html `<details class="fold"${open ? Markup.of(' open') : ''}><summary>${title}</summary>${items}</details>`;


/***/ }),

/***/ 14173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ofVerdict)
/* harmony export */ });
/* harmony import */ var _words_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56661);

const tones = { pass: 'good', warn: 'warn', block: 'bad', incomplete: 'bad' };
/** From what decides to what does not. */
const order = ['not-met', 'undetermined', 'warned', 'met'];
/** How a verdict stands at the head of a section. */
const ofVerdict = (verdict) => ({
    outcome: { words: (0,_words_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictWords */ .L)(verdict), tone: tones[verdict.conclusion] },
    reasons: verdict.reasons
        .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
        .map(({ status, reason }) => ({ status, text: reason })),
});


/***/ }),

/***/ 93683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ suppressionWords)
/* harmony export */ });
/** By what a finding is suppressed, until when and why: `by a waiver of acme/base until 2027-01-31: the base image drops root itself`. */
const suppressionWords = ({ by, tool, reason, owner, until }, quoting) => {
    const peer = tool === undefined ? "by another tool's comment" : `by a comment for ${quoting.text(tool)}`;
    const who = { comment: 'by a comment', peer, policy: `by a waiver${owner === undefined ? '' : ` of ${quoting.text(owner)}`}` }[by];
    const end = until === undefined ? '' : ` until ${quoting.text(until)}`;
    return `${who}${end}: ${reason === undefined ? 'no reason given' : quoting.reason(reason)}`;
};


/***/ })

};
;