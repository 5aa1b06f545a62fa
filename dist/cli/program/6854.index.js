"use strict";
exports.id = 6854;
exports.ids = [6854];
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

/***/ 70974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ groupCards)
});

// EXTERNAL MODULE: ./build/findings/severity.js
var findings_severity = __webpack_require__(23026);
// EXTERNAL MODULE: ./build/verdict/groups.js
var groups = __webpack_require__(87926);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(94987);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(10316);
// EXTERNAL MODULE: ./build/reports/place-link.js
var place_link = __webpack_require__(59594);
// EXTERNAL MODULE: ./build/reports/resource.js
var resource = __webpack_require__(24748);
// EXTERNAL MODULE: ./build/reports/rule-page-address.js
var rule_page_address = __webpack_require__(40357);
// EXTERNAL MODULE: ./build/reports/sarif/region.js
var region = __webpack_require__(22382);
// EXTERNAL MODULE: ./build/reports/words/entry-words.js
var entry_words = __webpack_require__(45816);
// EXTERNAL MODULE: ./build/reports/words/group-words.js
var group_words = __webpack_require__(90831);
// EXTERNAL MODULE: ./build/reports/html/markup.js
var markup = __webpack_require__(55704);
;// CONCATENATED MODULE: ./build/reports/html/chain-picture.js






/** Units of the picture, which is as wide as a phone, so that its letters stay readable there. */
const width = 360;
const padding = 10;
const lineHeight = 16;
const gap = 26;
/** Letters of a line; the font is drawn narrower than this, so that no line leaves its box. */
const columns = 46;
const maxNoteLines = 4;
/** Words in lines; a word that is longer than a line is cut. */
const wrap = (text, max) => {
    const lines = [];
    let line = '';
    for (const word of (0,reports_escape/* plainLine */.h0)(text).split(' ')) {
        const next = line === '' ? word : `${line} ${word}`;
        if (next.length <= columns)
            line = next;
        else {
            if (line !== '')
                lines.push(line);
            line = (0,reports_escape/* shorten */.ml)(word, columns);
        }
        if (lines.length >= max)
            return [...lines.slice(0, max - 1), (0,reports_escape/* shorten */.ml)(`${lines[max - 1] ?? ''}\u2026`, columns)];
    }
    return line === '' ? lines : [...lines, line];
};
/** The end of a long path is what tells files apart. */
const shortPlace = (path, line) => {
    const place = `${(0,reports_escape/* plainLine */.h0)(path)}:${line}`;
    return place.length <= columns ? place : `\u2026${place.slice(1 - columns).toWellFormed()}`;
};
const stepsOf = ({ location, related }, files) => {
    const lineOf = (path, range) => {
        const file = files.get(path);
        return file ? (0,region/* firstLineOf */.Qy)(file, range) : 1;
    };
    const start = { name: (0,resource/* describeSubject */.q)(location.subject), path: location.path, line: lineOf(location.path, location.range), note: '' };
    const isFirst = related.some(({ path, range }) => path === location.path && range.start === location.range.start);
    const steps = related
        .slice(0, limits/* maxShownPlaces */.w4)
        .map(({ path, range, subject, note }) => ({ name: (0,resource/* describeSubject */.q)(subject), path, line: lineOf(path, range), note }));
    return isFirst ? steps : [start, ...steps];
};
const boxOf = ({ name, path, line, note }, top, isLast) => {
    const heading = name === '' ? [] : wrap(name, 1);
    const notes = wrap(note, maxNoteLines);
    const rows = [
        ...heading.map(text => ['name', text]),
        ['place', shortPlace(path, line)],
        ...notes.map(text => ['note', text]),
    ];
    const height = rows.length * lineHeight + 2 * padding;
    const texts = rows.map(([kind, text], index) => (0,markup/* html */.qy) `<text class="${kind}" x="${padding + 2}" y="${top + padding + (index + 1) * lineHeight - 4}">${text}</text>`);
    const arrow = (0,markup/* html */.qy) `<path class="arrow" d="M${width / 2} ${top + height}v${gap - 7}m-5 -5l5 6l5 -6"/>`;
    return { height, markup: (0,markup/* html */.qy) `<rect x="1" y="${top}" width="${width - 2}" height="${height}" rx="6"/>${texts}${!isLast && arrow}` };
};
/**
 * The way that a finding of several files tells of, as a picture with its steps as a list beneath: who does not see the picture, or wants to go
 * to a place, has the list.
 */
const chainPicture = (finding, files, at) => {
    const steps = stepsOf(finding, files);
    let top = 1;
    const boxes = steps.map((step, index) => {
        const { markup, height } = boxOf(step, top, index === steps.length - 1);
        top += height + gap;
        return markup;
    });
    const more = finding.related.length - limits/* maxShownPlaces */.w4;
    return (0,markup/* html */.qy) `<figure class="chain"><svg viewBox="0 0 ${width} ${top - gap + 1}" role="img" aria-label="The way in ${steps.length} steps, which the list tells of.">${boxes}</svg>
<figcaption><ol>${steps.map(step => stepItem(step, at))}${more > 0 && (0,markup/* html */.qy) `<li>and ${more} more</li>`}</ol></figcaption></figure>`;
};
const stepItem = ({ name, path, line, note }, at) => {
    const place = (0,markup/* link */.nf)(at && (0,place_link/* lineAddress */.lU)(at, path, line), (0,markup/* html */.qy) `<code>${(0,reports_escape/* shorten */.ml)(path, limits/* maxShownPath */.Tn)}:${line}</code>`);
    return (0,markup/* html */.qy) `<li>${name !== '' && (0,markup/* html */.qy) `${name}, `}${place}${note !== '' && (0,markup/* html */.qy) `: ${(0,markup/* sentence */.em)((0,reports_escape/* shorten */.ml)(note, limits/* maxShownMessage */.XZ))}`}</li>`;
};

;// CONCATENATED MODULE: ./build/reports/html/code-lines.js


/** Lines that are shown around what matters, and of what matters itself. */
const contextLines = 2;
const maxMarkedLines = 12;
/** Longer lines are cut around what matters, in UTF-16 units. */
const maxLineLength = 300;
/** Units of a cut line that stand before what matters. */
const lead = 60;
/** The lines that a range touches. */
const linesOfRange = (file, range) => ({ from: (0,region/* firstLineOf */.Qy)(file, range), to: (0,region/* lastLineOf */.SH)(file, range) });
/** A line with the part of it that is marked, cut where it is long. */
const cutLine = (line, from, to) => {
    const start = Math.max(0, Math.min(from - lead, line.length - maxLineLength));
    const end = start + maxLineLength;
    const before = start > 0 ? '\u2026' : '';
    const shift = before.length - start;
    const text = `${before}${line.slice(start, end).toWellFormed()}${end < line.length ? '\u2026' : ''}`;
    return { text, from: from + shift, to: Math.min(to, end) + shift };
};
/**
 * Lines of a file with some before and after them. `range`: what of them is marked; left out, all of them are. The numbers are drawn by the style
 * sheet, so that nobody copies them.
 */
const codeLines = (file, { from, to }, range) => {
    const last = Math.min(to, from + maxMarkedLines - 1);
    const rows = [];
    for (let line = Math.max(1, from - contextLines); line <= Math.max(last, Math.min(file.lines.lineCount, last + contextLines)); line += 1) {
        const start = file.lines.lineStart(line);
        const text = file.text.slice(start, file.lines.lineEnd(line)).replace(/\r?\n$/u, '');
        rows.push(line < from || line > last
            ? contextRow(line, text)
            : markedRow(line, text, range && { start: range.start - start, end: range.end - start }));
    }
    const more = to - last;
    return (0,markup/* html */.qy) `<pre class="code">${rows}${more > 0 && (0,markup/* html */.qy) `<span class="l">\u2026 ${more} more</span>`}</pre>`;
};
const contextRow = (line, text) => (0,markup/* html */.qy) `<span class="l" data-n="${line}">${(0,markup/* codeText */.ph)(cutLine(text, 0, 0).text)}\n</span>`;
const markedRow = (line, text, range) => {
    if (!range)
        return (0,markup/* html */.qy) `<span class="l hit" data-n="${line}">${(0,markup/* codeText */.ph)(cutLine(text, 0, 0).text)}\n</span>`;
    const indent = text.length - text.trimStart().length;
    const from = Math.min(range.start < 0 ? indent : range.start, text.length);
    const cut = cutLine(text, from, Math.max(from, Math.min(range.end, text.length)));
    const [before, marked, after] = [cut.text.slice(0, cut.from), cut.text.slice(cut.from, cut.to), cut.text.slice(cut.to)];
    return (0,markup/* html */.qy) `<span class="l hit" data-n="${line}">${(0,markup/* codeText */.ph)(before)}${marked !== '' && (0,markup/* html */.qy) `<mark>${(0,markup/* codeText */.ph)(marked)}</mark>`}${(0,markup/* codeText */.ph)(after)}\n</span>`;
};

// EXTERNAL MODULE: ./build/reports/html/fix-diff.js
var fix_diff = __webpack_require__(47377);
;// CONCATENATED MODULE: ./build/reports/html/group-card.js














const quoted = (max) => (text) => `"${(0,reports_escape/* shorten */.ml)((0,reports_escape/* plainLine */.h0)(text), max)}"`;
const pageQuoting = { path: quoted(limits/* maxShownPath */.Tn), text: quoted(limits/* maxShownText */.LD), sentence: text => (0,reports_escape/* shorten */.ml)(text, limits/* maxShownMessage */.XZ) };
/** Causes whose lines are shown. */
const maxCauses = 3;
/** Pieces of advice of a group. */
const maxAdvices = 3;
/** All that is found at one owner, opened by a click. */
const groupCard = (group, index, isOpen, sources) => {
    const { severity, members } = group;
    const { finding } = members[0];
    const { family } = group;
    const isMany = (0,group_words/* isJoined */.Kc)(group);
    const title = isMany && family ? group_words/* familyTitles */.Qs[family] : (0,group_words/* titleOf */.Gg)(finding.ruleId, sources.rules);
    const owner = isMany ? (0,group_words/* ownerName */.Hc)(group) : (0,resource/* describeSubject */.q)(finding.location.subject);
    const many = isMany && (0,markup/* html */.qy) `<span class="count">${(0,group_words/* gapWords */.IT)(members.length)}</span>`;
    return (0,markup/* html */.qy) `
<article class="card ${severity}" id="f${index}" data-severity="${severity}">
<details${isOpen && markup/* Markup */.VK.of(' open')}>
<summary><span class="severity">${severity}</span><h3>${title}</h3>${many}<span class="where">${owner !== '' && (0,markup/* html */.qy) `${(0,reports_escape/* shorten */.ml)(owner, limits/* maxShownText */.LD)} `}<code>${placeOf(finding, sources)}</code></span></summary>
<div class="inside">${isMany ? joinedBody(group, sources) : singleBody(members[0], sources)}${olderText(group)}${mending(group, sources)}${reasons(group, sources)}</div>
</details>
</article>`;
};
const lineOf = ({ location: { path, range } }, { files }) => {
    const file = files.get(path);
    return file ? (0,region/* firstLineOf */.Qy)(file, range) : 1;
};
const placeOf = (finding, sources) => `${(0,reports_escape/* shorten */.ml)(finding.location.path, limits/* maxShownPath */.Tn)}:${lineOf(finding, sources)}`;
const linkedPlace = (finding, sources) => (0,markup/* link */.nf)(sources.at && (0,place_link/* lineAddress */.lU)(sources.at, finding.location.path, lineOf(finding, sources)), (0,markup/* html */.qy) `<code>${placeOf(finding, sources)}</code>`);
const ruleLink = (ruleId, { version }) => (0,markup/* html */.qy) `<span class="rule">${(0,markup/* link */.nf)((0,rule_page_address/* rulePageAddress */.AD)(ruleId, version), ruleId)}</span>`;
const sentencesOf = ({ marks, remarks }) => [
    // Why: one cause stands beside the place, with its lines.
    ...(marks ? (0,entry_words/* entrySentences */.dT)(marks.causes.length === 1 ? { ...marks, causes: [] } : marks, pageQuoting) : []),
    ...remarks,
];
const paragraphs = (sentences) => sentences.map(text => (0,markup/* html */.qy) `<p>${(0,markup/* sentence */.em)(text)}</p>`);
const singleBody = (shown, sources) => {
    const { finding } = shown;
    return (0,markup/* html */.qy) `<p class="message">${(0,markup/* sentence */.em)((0,reports_escape/* shorten */.ml)(finding.message, limits/* maxShownMessage */.XZ))} ${ruleLink(finding.ruleId, sources)}</p>${sides(shown, sources)}${way(finding, sources)}${paragraphs(sentencesOf(shown))}`;
};
/** Place and cause side by side. */
const sides = ({ finding, marks }, sources) => {
    const { path, range } = finding.location;
    const file = sources.files.get(path);
    const place = (0,markup/* html */.qy) `<figure><figcaption>Where it is: ${linkedPlace(finding, sources)}</figcaption>${file && codeLines(file, linesOfRange(file, range), range)}</figure>`;
    const causes = marks?.causes ?? [];
    const more = causes.length - maxCauses;
    const shown = causes.slice(0, maxCauses).map(cause => causeFigure(cause, sources));
    if (causes.length === 0)
        return (0,markup/* html */.qy) `<div class="sides">${place}</div>`;
    return (0,markup/* html */.qy) `<div class="sides">${place}<div class="causes">${shown}${more > 0 && (0,markup/* html */.qy) `<p>and ${more} more</p>`}</div></div>`;
};
const causeFigure = ({ path, kind, line, endLine, text }, { files, baseFiles, at }) => {
    const isGone = kind === 'deleted';
    const file = (isGone ? baseFiles : files).get(path);
    const place = (0,markup/* html */.qy) `<code>${(0,reports_escape/* shorten */.ml)(path, limits/* maxShownPath */.Tn)}:${line}</code>`;
    const code = file && endLine <= file.lines.lineCount ? codeLines(file, { from: line, to: endLine }) : (0,markup/* html */.qy) `<pre class="code">${text}</pre>`;
    const caption = isGone
        ? (0,markup/* html */.qy) `What caused it, deleted from the base: ${place}`
        : (0,markup/* html */.qy) `What caused it: ${(0,markup/* link */.nf)(at && (0,place_link/* lineAddress */.lU)(at, path, line), place)}`;
    return (0,markup/* html */.qy) `<figure class="${isGone ? 'gone' : 'cause'}"><figcaption>${caption}</figcaption>${code}</figure>`;
};
/** What belongs to a finding: of rules that join files as a picture, of others as a list. */
const way = (finding, sources) => {
    const { related } = finding;
    if (related.length === 0)
        return (0,markup/* html */.qy) ``;
    if (sources.rules.get(finding.ruleId)?.reads)
        return chainPicture(finding, sources.files, sources.at);
    const items = related.slice(0, limits/* maxShownPlaces */.w4).map(({ path, range, note }) => {
        const file = sources.files.get(path);
        const line = file ? (0,region/* firstLineOf */.Qy)(file, range) : 1;
        return (0,markup/* html */.qy) `<li>${(0,markup/* link */.nf)(sources.at && (0,place_link/* lineAddress */.lU)(sources.at, path, line), (0,markup/* html */.qy) `<code>${(0,reports_escape/* shorten */.ml)(path, limits/* maxShownPath */.Tn)}:${line}</code>`)} ${(0,markup/* sentence */.em)((0,reports_escape/* shorten */.ml)(note, limits/* maxShownMessage */.XZ))}</li>`;
    });
    return (0,markup/* html */.qy) `<ol>${items}</ol>`;
};
/** Each rule of a group with its places, and what is to be said of all alike. */
const joinedBody = (group, sources) => {
    const { family, members } = group;
    const rows = members.map(shown => {
        const { finding } = shown;
        const part = (0,group_words/* partName */.pn)(finding.location.subject);
        return (0,markup/* html */.qy) `<details class="member"><summary><span class="severity ${finding.severity}">${finding.severity}</span> ${(0,group_words/* titleOf */.Gg)(finding.ruleId, sources.rules)}${part !== '' && (0,markup/* html */.qy) ` <code>${(0,reports_escape/* shorten */.ml)(part, limits/* maxShownText */.LD)}</code>`}</summary><p class="message">${(0,markup/* sentence */.em)((0,reports_escape/* shorten */.ml)(finding.message, limits/* maxShownMessage */.XZ))} ${ruleLink(finding.ruleId, sources)}</p>${sides(shown, sources)}${way(finding, sources)}</details>`;
    });
    const shared = (0,group_words/* sharedSentences */.iN)(members, sentencesOf);
    const page = family && (0,markup/* link */.nf)((0,rule_page_address/* familyPageAddress */._t)(sources.version), family);
    return (0,markup/* html */.qy) `<p class="message">${(0,group_words/* gapWords */.IT)(members.length)} of the family ${page}, shown as one:</p>${rows}${paragraphs(shared)}`;
};
const olderText = ({ older = [] }) => older.length === 0
    ? (0,markup/* html */.qy) ``
    : (0,markup/* html */.qy) `<p>Beside it ${older.length === 1 ? 'is' : 'are'} ${(0,group_words/* olderWords */.UM)(older.length)}, which this change did not cause.</p>`;
/** The one edit, and what to do where an edit would break what runs there. */
const mending = ({ members }, { files }) => {
    const findings = members.map(({ finding }) => finding);
    const fix = (0,groups/* fixOfFindings */.Bj)(findings);
    const advices = [...new Set(findings.flatMap(({ advice }) => advice ?? []))].slice(0, maxAdvices);
    const share = !fix || fix.mends === findings.length ? '' : `It mends ${fix.mends} of the ${findings.length}.`;
    return (0,markup/* html */.qy) `${advices.map(advice => (0,markup/* html */.qy) `<p><strong>Here.</strong> ${(0,markup/* sentence */.em)(advice)}</p>`)}${fix && (0,fix_diff/* fixDiff */.L)(fix.path, fix.fix, share, files)}`;
};
/** Why each rule asks for it, and what to do; folded where there are several. */
const reasons = (group, { rules }) => {
    const metas = (0,group_words/* partsOf */.CI)(group, ({ finding }) => finding).flatMap(({ ruleId }) => rules.get(ruleId) ?? []);
    const texts = metas.map(({ title, rationale, remediation }) => (0,group_words/* isJoined */.Kc)(group)
        ? (0,markup/* html */.qy) `<p><strong>${title}.</strong> ${(0,markup/* prose */.CS)(rationale)} ${(0,markup/* prose */.CS)(remediation)}</p>`
        : (0,markup/* html */.qy) `<p><strong>Why.</strong> ${(0,markup/* prose */.CS)(rationale)}</p><p><strong>What to do.</strong> ${(0,markup/* prose */.CS)(remediation)}</p>`);
    if (!(0,group_words/* isJoined */.Kc)(group))
        return (0,markup/* html */.qy) `${texts}`;
    return (0,markup/* html */.qy) `<details class="member"><summary>Why, and what to do</summary>${texts}</details>`;
};
/** Cards that stand open: the worst ones, so that the page begins with something to read and not with a wall. */
const maxOpen = 5;
/** All groups, the worst first and opened. */
const groupCards = (groups, sources) => {
    const open = groups.findIndex(({ severity }) => !(0,findings_severity/* isAtLeast */.du)(severity, 'high'));
    const openCount = Math.max(1, Math.min(maxOpen, open < 0 ? groups.length : open));
    return (0,markup/* html */.qy) `<div class="cards">${groups.map((group, index) => groupCard(group, index + 1, index < openCount, sources))}</div>`;
};


/***/ }),

/***/ 82523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ overview),
/* harmony export */   O: () => (/* binding */ groupCounts)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23026);
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6975);
/* harmony import */ var _words_group_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90831);
/* harmony import */ var _words_severity_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98537);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55704);





/** Fewer groups are seen at one glance without it. */
const minGroups = 12;
const membersOf = (groups) => groups.reduce((sum, { members }) => sum + members.length, 0);
/** How much there is to look at, in one line. */
const groupCounts = (groups) => {
    if (groups.length === 0)
        return (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<p class="counts">Nothing to look at.</p>`;
    const found = membersOf(groups);
    const parts = found === groups.length ? '' : `, which stand for ${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(found, 'finding')}`;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<p class="counts"><strong>${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(groups.length, 'place')} to look at:</strong> ${(0,_words_severity_words_js__WEBPACK_IMPORTED_MODULE_1__/* .severityCounts */ .ur)(groups)}${parts}.</p>`;
};
/** What there is by family and rule, the worst and most frequent first, each with a link to its first card. */
const overview = (groups, { rules }) => {
    if (groups.length <= minGroups)
        return (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) ``;
    const numbered = groups.map((group, index) => ({ group, number: index + 1 }));
    const byName = Map.groupBy(numbered, ({ group: { family, members } }) => family ?? members[0].finding.ruleId);
    const rows = [...byName]
        .map(([name, own]) => ({ name, own, groups: own.map(({ group }) => group), severity: own[0]?.group.severity ?? 'info' }))
        .toSorted((a, b) => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_4__/* .compareSeverity */ .zK)(a.severity, b.severity) || membersOf(b.groups) - membersOf(a.groups))
        .map(({ name, own, groups: together, severity }) => {
        const family = together[0]?.family;
        const title = family ? _words_group_words_js__WEBPACK_IMPORTED_MODULE_0__/* .familyTitles */ .Qs[family] : (0,_words_group_words_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(name, rules);
        return (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<tr><td><span class="severity ${severity}">${severity}</span></td><td><a href="#f${own[0]?.number ?? 1}">${title}</a> <span class="rule">${name}</span></td><td>${membersOf(together)}</td><td>${own.length}</td></tr>`;
    });
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<div class="wide" role="region" tabindex="0" aria-label="Overview"><table class="overview"><caption>By family and rule</caption><thead><tr><th>Worst</th><th>What</th><th>Findings</th><th>Places</th></tr></thead><tbody>${rows}</tbody></table></div>`;
};


/***/ })

};
;