export const id = 411;
export const ids = [411,485,889];
export const modules = {

/***/ 8535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ unifiedLines)
/* harmony export */ });
/* harmony import */ var _text_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56096);
/* harmony import */ var _unified_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72475);


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

/***/ 50580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ fixDiff),
/* harmony export */   Y: () => (/* binding */ diffRow)
/* harmony export */ });
/* harmony import */ var _changes_unified_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8535);
/* harmony import */ var _text_text_edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31805);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95780);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99147);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94217);





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

/***/ 44060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ incompleteness),
/* harmony export */   Wg: () => (/* binding */ ledger),
/* harmony export */   aR: () => (/* binding */ foldedRows),
/* harmony export */   bu: () => (/* binding */ noteRow),
/* harmony export */   ex: () => (/* binding */ findingRow),
/* harmony export */   hm: () => (/* binding */ suppressedRow),
/* harmony export */   xE: () => (/* binding */ alert)
/* harmony export */ });
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58372);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95780);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99147);
/* harmony import */ var _place_link_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17633);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23461);
/* harmony import */ var _words_ledger_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27632);
/* harmony import */ var _words_suppression_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8718);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94217);








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

/***/ 94217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   VK: () => (/* binding */ Markup),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   ph: () => (/* binding */ codeText),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95780);

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

/***/ 24889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changeHead: () => (/* binding */ changeHead)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95780);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94217);


/** Digits of a commit that tell it from others. */
const commitLength = 13;
/** The head of the page of a change. */
const changeHead = ({ repositoryUrl, number, base, head, version }) => {
    const name = repositoryUrl?.split('/').slice(-2).join('/');
    const pull = number === undefined ? [] : [['Pull request', (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(repositoryUrl && `${repositoryUrl}/pull/${number}`, `#${number}`)]];
    return {
        title: name === undefined ? 'Tidewaiter review' : `${name}${number === undefined ? '' : ` #${number}`}: Tidewaiter review`,
        facts: [
            ...(repositoryUrl === undefined ? [] : [['Repository', (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(repositoryUrl, name)]]),
            ...pull,
            ['Base', (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(base, commitLength)}</code>`],
            ['Head', (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .html */ .qy) `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(head, commitLength)}</code>`],
        ],
        version,
    };
};


/***/ }),

/***/ 6200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ofVerdict)
/* harmony export */ });
/* harmony import */ var _words_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92648);

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

/***/ 84485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderPage: () => (/* binding */ renderPage)
});

// UNUSED EXPORTS: contentSecurityPolicy

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/reports/html/markup.js
var markup = __webpack_require__(94217);
;// CONCATENATED MODULE: ./build/reports/html/page-script.js
/**
 * The script of all pages, which adds what a page can do without: a filter by severity and text, keys to go from card to card, buttons that open
 * all and that copy a patch. It makes no markup of text, and reads nothing but the page.
 */
const pageScript = `
'use strict';
(() => {
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const make = (name, parts, text) => Object.assign(document.createElement(name), parts, text === undefined ? {} : { textContent: text });
  const cards = all('.card');

  const say = (place, text) => { place.textContent = text; };
  const copy = async pre => {
    const text = pre.textContent;
    try { await navigator.clipboard.writeText(text); return true; } catch {
      const range = document.createRange();
      range.selectNodeContents(pre);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      return document.execCommand('copy');
    }
  };
  for (const line of all('.copy')) {
    line.hidden = false;
    line.querySelector('button').addEventListener('click', async () => {
      say(line.querySelector('[role=status]'), (await copy(line.previousElementSibling)) ? 'Copied.' : 'It could not be copied: it is selected.');
    });
  }

  const openAround = target => {
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    const own = target && target.querySelector(':scope > details');
    if (own) { own.open = true; own.querySelector('summary').focus({ preventScroll: true }); }
  };
  const followHash = () => openAround(document.getElementById(location.hash.slice(1)));
  addEventListener('hashchange', followHash);
  followHash();

  const summaries = () => cards.filter(card => !card.hidden).map(card => card.querySelector('summary'));
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || (event.key !== 'j' && event.key !== 'k')) return;
    const list = summaries();
    const at = list.indexOf(document.activeElement);
    if (at < 0) return;
    const next = list[at + (event.key === 'j' ? 1 : -1)];
    if (next) { next.focus(); next.scrollIntoView({ block: 'nearest' }); }
  });

  const closed = [];
  addEventListener('beforeprint', () => { for (const one of all('details:not([open])')) { closed.push(one); one.open = true; } });
  addEventListener('afterprint', () => { for (const one of closed.splice(0)) one.open = false; });

  if (cards.length < 2) return;
  const tools = make('div', { className: 'tools' });
  tools.setAttribute('role', 'search');
  const search = make('input', { type: 'search', placeholder: 'Rule, path, owner' });
  search.setAttribute('aria-label', 'Show places with this text');
  const status = make('p', {});
  status.setAttribute('role', 'status');
  const boxes = ['critical', 'high', 'medium', 'low', 'info'].filter(name => cards.some(card => card.dataset.severity === name)).map(name => {
    const box = make('input', { type: 'checkbox', checked: true, value: name });
    const label = make('label', {});
    label.append(box, name);
    return { box, label };
  });
  const texts = new Map();
  const textOf = card => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
    return texts.get(card);
  };
  const filter = () => {
    const wanted = new Set(boxes.filter(({ box }) => box.checked).map(({ box }) => box.value));
    const text = search.value.trim().toLowerCase();
    let count = 0;
    for (const card of cards) {
      card.hidden = !wanted.has(card.dataset.severity) || (text !== '' && !textOf(card).includes(text));
      if (!card.hidden) count += 1;
    }
    say(status, count === cards.length ? cards.length + ' places. With one in focus, j and k go to the next and the previous.' : count + ' of ' + cards.length + ' places');
  };
  for (const { box } of boxes) box.addEventListener('change', filter);
  search.addEventListener('input', filter);
  const toggle = make('button', { type: 'button' }, 'Open all');
  toggle.addEventListener('click', () => {
    const open = toggle.textContent === 'Open all';
    for (const card of cards) card.querySelector('details').open = open;
    toggle.textContent = open ? 'Close all' : 'Open all';
  });
  tools.append(search, ...boxes.map(({ label }) => label), toggle, status);
  const first = document.querySelector('.cards');
  first.before(tools);
  filter();
})();
`;

;// CONCATENATED MODULE: ./build/reports/html/page-style.js
/** The style sheet of all pages. Colors have a contrast of 4.5 to 1 at least with what they stand on, in both schemes. */
const pageStyle = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1f2328;--dim:#57606a;--line:#d0d7de;--soft:#f6f8fa;--link:#0757ba;--hit:#fff3c4;--mark:#ffdf80;--add:#dafbe1;--addfg:#0a5224;--del:#ffebe9;--delfg:#91121d;--good:#0f6a2c;--warn:#7d4e00;--bad:#a40e26;--critical:#8e0b1f;--high:#b3261e;--medium:#8a4b00;--low:#665200;--info:#57606a}
@media(prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--dim:#9ba5b0;--line:#3d444d;--soft:#161b22;--link:#79b8ff;--hit:#2d2716;--mark:#6b5310;--add:#12301d;--addfg:#a7f0ba;--del:#3c1618;--delfg:#ffc1ba;--good:#5fd17f;--warn:#e3b341;--bad:#ff8a80;--critical:#ff8a96;--high:#ff9d8f;--medium:#f0a95b;--low:#dcc45a;--info:#9ba5b0}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:76rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.25rem;border-bottom:1px solid var(--line)}
h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.25rem;margin:1.5rem 0 .5rem}h3,h4{font-size:1rem;margin:0}
h3.part{margin:2rem 0 .5rem;font-size:1.1rem}h4{margin:.75rem 0 .25rem;font-weight:600}
dl{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0 0 1rem}dl div{display:flex;gap:.4rem}dt{color:var(--dim)}dd{margin:0}
a{color:var(--link)}a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,.wide:focus-visible,main:focus-visible{outline:3px solid var(--link);outline-offset:2px}
main:focus{outline:none}
code,pre,.where code{font-family:ui-monospace,SFMono-Regular,"DejaVu Sans Mono",Menlo,monospace;font-size:.85em}
code{background:var(--soft);padding:.1em .3em;border-radius:4px}pre code{background:none;padding:0}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.5rem;z-index:2}
.outcome.good{color:var(--good)}.outcome.warn{color:var(--warn)}.outcome.bad{color:var(--bad)}
.reasons{list-style:none;padding:0;margin:.5rem 0}.mark{display:inline-block;width:1.2em;font-weight:700}
.met .mark{color:var(--good)}.warned .mark{color:var(--warn)}.not-met .mark,.undetermined .mark{color:var(--bad)}
.alert{border:1px solid var(--line);border-left:5px solid var(--warn);border-radius:6px;padding:.5rem 1rem;margin:.75rem 0}.alert.bad{border-left-color:var(--bad)}.alert ul{margin:.25rem 0;padding-left:1.2rem}
.tools{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;padding:.5rem 0;border-bottom:1px solid var(--line)}
.tools label{display:flex;gap:.3rem;align-items:center}.tools p{margin:0;color:var(--dim)}
input[type=search]{font:inherit;padding:.3rem .5rem;border:1px solid var(--dim);border-radius:6px;background:var(--bg);color:var(--fg);min-width:0;width:14rem}
button{font:inherit;padding:.3rem .7rem;border:1px solid var(--dim);border-radius:6px;background:var(--soft);color:var(--fg);cursor:pointer;min-height:2rem}
.card{border:1px solid var(--line);border-left:5px solid var(--info);border-radius:6px;margin:.5rem 0;content-visibility:auto;contain-intrinsic-size:auto 3.2rem}
.card.critical{border-left-color:var(--critical)}.card.high{border-left-color:var(--high)}.card.medium{border-left-color:var(--medium)}.card.low{border-left-color:var(--low)}
.card[hidden]{display:none}
summary{cursor:pointer}.card>details>summary{display:flex;flex-wrap:wrap;gap:.25rem .6rem;align-items:baseline;padding:.6rem .75rem}
.card>details>summary::before{content:"\u25b8";color:var(--dim);width:.8em}.card>details[open]>summary::before{content:"\u25be"}
.card>details>summary::-webkit-details-marker{display:none}
.inside{padding:0 .75rem .75rem}.inside>p{margin:.5rem 0;max-width:70ch}
.severity,.tag,.count{font-size:.8rem;border:1px solid currentColor;border-radius:1rem;padding:0 .5rem;white-space:nowrap;color:var(--dim)}
.critical>details>summary .severity,.severity.critical{color:var(--critical);font-weight:700}.high>details>summary .severity,.severity.high{color:var(--high);font-weight:700}.medium>details>summary .severity,.severity.medium{color:var(--medium)}.low>details>summary .severity,.severity.low{color:var(--low)}
.where{color:var(--dim)}.where code{background:none;padding:0}.rule{font-size:.85rem;color:var(--dim)}
.member>summary{padding:.2rem 0;min-height:1.6rem}.member{border-top:1px solid var(--line);padding:.35rem 0}.member>p{margin:.4rem 0;max-width:70ch}
.sides{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
figure{margin:.5rem 0}figcaption{font-size:.85rem;color:var(--dim);margin-bottom:.25rem}.cause figcaption,.gone figcaption{color:var(--bad)}
pre{margin:0;border:1px solid var(--line);border-radius:6px;background:var(--bg);white-space:pre-wrap;tab-size:4;line-height:1.45;padding:.25rem 0}
.l{display:block;padding:0 .5rem 0 3.6rem;min-height:1.45em}.code .l::before{content:attr(data-n);float:left;margin-left:-3.6rem;width:3rem;text-align:right;color:var(--dim);-webkit-user-select:none;user-select:none}
.hit{background:var(--hit)}.gone .hit{background:var(--del)}mark{background:var(--mark);color:inherit;border-radius:2px}
.diff .l{padding-left:.75rem}.add{background:var(--add);color:var(--addfg)}.del{background:var(--del);color:var(--delfg)}.at{color:var(--dim)}
.fix{margin-top:.75rem}.fix p{margin:.25rem 0}
.chain{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));align-items:start}.chain svg{width:100%;max-width:26rem;height:auto}.chain ol{margin:0;padding-left:1.5rem;color:var(--fg);font-size:.95rem}
svg rect{fill:var(--soft);stroke:var(--line)}svg text{fill:var(--fg);font:12px ui-monospace,"DejaVu Sans Mono",monospace}svg .name{font-weight:700}svg .place{fill:var(--link)}svg .note{font-size:12px}svg .arrow{fill:none;stroke:var(--dim);stroke-width:1.5}
.wide{overflow-x:auto;margin:.75rem 0}table{border-collapse:collapse;font-size:.9rem}th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}th{background:var(--soft)}caption{text-align:left;color:var(--dim);padding-bottom:.25rem}td{min-width:4rem}
.fold{margin:.5rem 0}.fold>summary{padding:.2rem 0;min-height:1.6rem}.fold ul{margin:.25rem 0;padding-left:1.4rem}.foot,.unknown,footer{color:var(--dim);font-size:.9rem}
@media(max-width:40rem){.l{padding-left:2.6rem}.code .l::before{margin-left:-2.6rem;width:2.2rem}.card>details>summary .where{flex-basis:100%}input[type=search]{width:100%}}
@media print{.tools,.copy,.skip{display:none}.card{content-visibility:visible;break-inside:avoid}}
`;

;// CONCATENATED MODULE: ./build/reports/html/page.js




const digestOf = (text) => `'sha256-${(0,external_node_crypto_.hash)('sha256', text, 'base64')}'`;
/**
 * Nothing is fetched, sent, framed or run but this style sheet and this script, whatever else gets into the page. A server that hands out
 * pages says the same in a header, where it also can forbid to frame them.
 */
const contentSecurityPolicy = [
    "default-src 'none'",
    `style-src ${digestOf(pageStyle)}`,
    `script-src ${digestOf(pageScript)}`,
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
const marks = { met: '\u2713', warned: '!', 'not-met': '\u2717', undetermined: '?' };
const markWords = { met: 'met', warned: 'warning', 'not-met': 'not met', undetermined: 'not known' };
const reasonItem = ({ status, text }) => (0,markup/* html */.qy) `<li class="${status}"><span class="mark" role="img" aria-label="${markWords[status]}">${marks[status]}</span> ${(0,markup/* sentence */.em)(text)}</li>`;
const sectionMarkup = ({ title, outcome, reasons, alerts, body }, index) => (0,markup/* html */.qy) `
<section aria-labelledby="s${index}">
<h2 id="s${index}">${title}: <span class="outcome ${outcome.tone}">${outcome.words}</span></h2>
<ul class="reasons">${reasons.map(reasonItem)}</ul>
${alerts}
${body}
</section>`;
/**
 * One HTML file that needs no other: no script, style, picture or font from elsewhere. All of it can be read without the script, which adds a
 * filter, keys and buttons.
 */
const renderPage = ({ title, facts, version }, sections) => String((0,markup/* html */.qy) `${markup/* Markup */.VK.of('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${markup/* Markup */.VK.of(contentSecurityPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Tidewaiter ${version}">
<title>${title}</title>
<style>${markup/* Markup */.VK.of(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<h1>${title}</h1>
<dl>${facts.map(([name, value]) => (0,markup/* html */.qy) `<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</header>
<main id="content" tabindex="-1">${sections.map(sectionMarkup)}
</main>
<footer><p>Tidewaiter ${version}</p></footer>
<script>${markup/* Markup */.VK.of(pageScript)}</script>
</body>
</html>
`);


/***/ }),

/***/ 17411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderReviewPage: () => (/* binding */ renderReviewPage),
  reviewPageSection: () => (/* binding */ reviewPageSection)
});

// EXTERNAL MODULE: ./build/verdict/groups.js
var verdict_groups = __webpack_require__(66397);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(95780);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(99147);
// EXTERNAL MODULE: ./build/reports/place-link.js
var place_link = __webpack_require__(17633);
// EXTERNAL MODULE: ./build/reports/remarks.js
var remarks = __webpack_require__(48362);
// EXTERNAL MODULE: ./build/reports/summary-sections.js
var summary_sections = __webpack_require__(33468);
// EXTERNAL MODULE: ./build/reports/words/mode-words.js
var mode_words = __webpack_require__(13154);
// EXTERNAL MODULE: ./build/reports/words/quiet-words.js
var quiet_words = __webpack_require__(47597);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(58372);
// EXTERNAL MODULE: ./build/reports/effective-section.js
var effective_section = __webpack_require__(27648);
// EXTERNAL MODULE: ./build/reports/html/fix-diff.js
var fix_diff = __webpack_require__(50580);
// EXTERNAL MODULE: ./build/reports/html/markup.js
var markup = __webpack_require__(94217);
;// CONCATENATED MODULE: ./build/reports/html/deployed.js







const maxFields = 500;
/** Lines of all diffs together, and the length of each; the rest is in what `--rendered-diff` writes. */
const maxDiffLines = 10_000;
const maxLineLength = 500;
const value = (text) => (text === undefined ? (0,markup/* html */.qy) `unset` : (0,markup/* html */.qy) `<code>${(0,reports_escape/* shorten */.ml)(text, limits/* maxShownText */.LD)}</code>`);
const fieldRow = (change, at) => {
    const { object, field, before, after, at: place } = change;
    const decided = place && (0,markup/* link */.nf)((0,place_link/* lineAddress */.lU)(at, place.path, place.line), (0,markup/* html */.qy) `<code>${(0,reports_escape/* shorten */.ml)(place.path, limits/* maxShownPath */.Tn)}:${place.line}</code>`);
    return (0,markup/* html */.qy) `<tr><td>${(0,reports_escape/* shorten */.ml)((0,effective_section/* environmentsOf */.M)(change), limits/* maxShownPath */.Tn)}</td><td><code>${(0,reports_escape/* shorten */.ml)(object, limits/* maxShownPath */.Tn)}</code></td><td><code>${(0,reports_escape/* shorten */.ml)(field, limits/* maxShownPath */.Tn)}</code></td><td>${value(before)}</td><td>${value(after)}</td><td>${decided}</td></tr>`;
};
const fields = (effective, at) => {
    if (effective.length === 0)
        return (0,markup/* html */.qy) ``;
    const more = effective.length - maxFields;
    return (0,markup/* html */.qy) `<div class="wide" role="region" tabindex="0" aria-label="Fields that are deployed differently"><table><thead><tr><th>Environment</th><th>Object</th><th>Field</th><th>Before</th><th>After</th><th>Decided at</th></tr></thead><tbody>${effective.slice(0, maxFields).map(change => fieldRow(change, at))}</tbody></table></div>${more > 0 && (0,markup/* html */.qy) `<p>and ${(0,counted_noun/* countOf */.p)(more, 'more field')}</p>`}`;
};
const states = { added: 'added', removed: 'removed', changed: 'changed' };
const objectDiff = ({ name, state, lines }, room) => {
    const shown = lines.slice(0, Math.max(0, room.lines));
    room.lines -= shown.length;
    const more = lines.length - shown.length;
    return (0,markup/* html */.qy) `<h4><code>${(0,reports_escape/* shorten */.ml)(name, limits/* maxShownPath */.Tn)}</code> ${states[state]}</h4><pre class="diff">${shown.map(line => (0,fix_diff/* diffRow */.Y)((0,reports_escape/* shorten */.ml)(line, maxLineLength)))}</pre>${more > 0 && (0,markup/* html */.qy) `<p>${(0,counted_noun/* countOf */.p)(more, 'more line')}: <code>tidewaiter review --rendered-diff FILE</code> writes all.</p>`}`;
};
const environment = (diff, room, isOpen) => {
    const { kind, folder, environments, objects, unknown } = diff;
    const names = environments.filter(name => name !== '').join(', ');
    const where = `${kind} ${folder.replace(/\/$/u, '') || 'at the root'}${names === '' ? '' : `, ${names}`}`;
    return (0,markup/* folded */.TM)((0,markup/* html */.qy) `<strong>${(0,reports_escape/* shorten */.ml)(where, limits/* maxShownPath */.Tn)}</strong>: ${(0,counted_noun/* countOf */.p)(objects.length, 'object')}`, [
        ...unknown.map(reason => (0,markup/* html */.qy) `<p class="unknown">${(0,markup/* sentence */.em)((0,reports_escape/* shorten */.ml)(reason, limits/* maxShownMessage */.XZ))}</p>`),
        ...objects.map(object => objectDiff(object, room)),
    ], isOpen);
};
/** What charts and kustomizations deploy differently: the fields that matter for security, then the rendered objects of each environment. */
const deployed = (effective, diffs, at) => {
    if (effective.length + diffs.length === 0)
        return (0,markup/* html */.qy) ``;
    const room = { lines: maxDiffLines };
    return (0,markup/* html */.qy) `<h3 class="part">What is deployed differently</h3>${fields(effective, at)}${diffs.map(diff => environment(diff, room, diffs.length === 1))}`;
};

// EXTERNAL MODULE: ./build/findings/severity.js
var findings_severity = __webpack_require__(63119);
// EXTERNAL MODULE: ./build/reports/resource.js
var resource = __webpack_require__(12903);
// EXTERNAL MODULE: ./build/reports/rule-page-address.js
var rule_page_address = __webpack_require__(95636);
// EXTERNAL MODULE: ./build/reports/sarif/region.js
var region = __webpack_require__(23461);
// EXTERNAL MODULE: ./build/reports/words/entry-words.js
var entry_words = __webpack_require__(85849);
// EXTERNAL MODULE: ./build/reports/words/group-words.js
var group_words = __webpack_require__(31046);
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
const code_lines_maxLineLength = 300;
/** Units of a cut line that stand before what matters. */
const lead = 60;
/** The lines that a range touches. */
const linesOfRange = (file, range) => ({ from: (0,region/* firstLineOf */.Qy)(file, range), to: (0,region/* lastLineOf */.SH)(file, range) });
/** A line with the part of it that is marked, cut where it is long. */
const cutLine = (line, from, to) => {
    const start = Math.max(0, Math.min(from - lead, line.length - code_lines_maxLineLength));
    const end = start + code_lines_maxLineLength;
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
    const fix = (0,verdict_groups/* fixOfFindings */.Bj)(findings);
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

// EXTERNAL MODULE: ./build/reports/html/listed.js
var listed = __webpack_require__(44060);
// EXTERNAL MODULE: ./build/reports/words/severity-words.js
var severity_words = __webpack_require__(26622);
;// CONCATENATED MODULE: ./build/reports/html/overview.js





/** Fewer groups are seen at one glance without it. */
const minGroups = 12;
const membersOf = (groups) => groups.reduce((sum, { members }) => sum + members.length, 0);
/** How much there is to look at, in one line. */
const groupCounts = (groups) => {
    if (groups.length === 0)
        return (0,markup/* html */.qy) `<p class="counts">Nothing to look at.</p>`;
    const found = membersOf(groups);
    const parts = found === groups.length ? '' : `, which stand for ${(0,counted_noun/* countOf */.p)(found, 'finding')}`;
    return (0,markup/* html */.qy) `<p class="counts"><strong>${(0,counted_noun/* countOf */.p)(groups.length, 'place')} to look at:</strong> ${(0,severity_words/* severityCounts */.ur)(groups)}${parts}.</p>`;
};
/** What there is by family and rule, the worst and most frequent first, each with a link to its first card. */
const overview = (groups, { rules }) => {
    if (groups.length <= minGroups)
        return (0,markup/* html */.qy) ``;
    const numbered = groups.map((group, index) => ({ group, number: index + 1 }));
    const byName = Map.groupBy(numbered, ({ group: { family, members } }) => family ?? members[0].finding.ruleId);
    const rows = [...byName]
        .map(([name, own]) => ({ name, own, groups: own.map(({ group }) => group), severity: own[0]?.group.severity ?? 'info' }))
        .toSorted((a, b) => (0,findings_severity/* compareSeverity */.zK)(a.severity, b.severity) || membersOf(b.groups) - membersOf(a.groups))
        .map(({ name, own, groups: together, severity }) => {
        const family = together[0]?.family;
        const title = family ? group_words/* familyTitles */.Qs[family] : (0,group_words/* titleOf */.Gg)(name, rules);
        return (0,markup/* html */.qy) `<tr><td><span class="severity ${severity}">${severity}</span></td><td><a href="#f${own[0]?.number ?? 1}">${title}</a> <span class="rule">${name}</span></td><td>${membersOf(together)}</td><td>${own.length}</td></tr>`;
    });
    return (0,markup/* html */.qy) `<div class="wide" role="region" tabindex="0" aria-label="Overview"><table class="overview"><caption>By family and rule</caption><thead><tr><th>Worst</th><th>What</th><th>Findings</th><th>Places</th></tr></thead><tbody>${rows}</tbody></table></div>`;
};

// EXTERNAL MODULE: ./build/reports/html/page.js + 2 modules
var page = __webpack_require__(84485);
// EXTERNAL MODULE: ./build/reports/html/page-head.js
var page_head = __webpack_require__(24889);
// EXTERNAL MODULE: ./build/reports/html/page-section.js
var page_section = __webpack_require__(6200);
;// CONCATENATED MODULE: ./build/reports/html/review-page.js
















/** The findings of a change, as a section of its page. `diffs`: what its charts and kustomizations deploy differently, where that was asked for. */
const reviewPageSection = (result, diffs = []) => {
    const { files, baseFiles, rules, version, policy, coverage, notifications } = result;
    const at = (0,place_link/* textsAt */.i1)(result);
    const shown = ({ head, ...marks }) => ({ finding: head, marks, remarks: (0,remarks/* remarksOf */.r)(head, policy) });
    const groups = (0,verdict_groups/* groupsOf */.c1)(result).map(({ members: [first, ...others], ...group }) => ({
        ...group,
        members: [shown(first), ...others.map(shown)],
    }));
    const policyNotes = notifications.filter(notification => !(0,summary_sections/* isNote */.p0)(notification));
    const quiet = (0,quiet_words/* quietWords */.i)(result);
    return {
        title: 'Review',
        ...(0,page_section/* ofVerdict */.X)(result.verdict),
        alerts: [
            ...(0,listed/* alert */.xE)('This change edits the policy', policyNotes.map(note => (0,listed/* noteRow */.bu)(note, files, at)), 'warn'),
            ...(0,listed/* incompleteness */.C7)(coverage, notifications.filter(summary_sections/* isNote */.p0), files, at),
        ],
        body: (0,markup/* html */.qy) `${groupCounts(groups)}${overview(groups, result)}${groupCards(groups, { files, baseFiles, rules, version, at })}${deployed(result.effective ?? [], diffs, at)}
<h3 class="part">What does not count, and what was looked at</h3>${restOf(result)}${(0,listed/* ledger */.Wg)(coverage)}${quiet !== '' && (0,markup/* html */.qy) `<p>${(0,markup/* sentence */.em)(quiet)}.</p>`}<p class="foot">${(0,markup/* sentence */.em)((0,quiet_words/* policyWords */.g)(policy, text => `"${(0,reports_escape/* shorten */.ml)((0,reports_escape/* plainLine */.h0)(text), limits/* maxShownText */.LD)}"`))}</p>`,
    };
};
/** What does not count, and why, folded. */
const restOf = (result) => {
    const { considered, files, baseFiles, policy } = result;
    const { observed, superseded, fixed, unknown, suppressed } = considered;
    const at = (0,place_link/* textsAt */.i1)(result);
    const row = ({ head }) => (0,listed/* findingRow */.ex)(head, files, at);
    return [
        (0,listed/* foldedRows */.aR)('Observed', observed.map(entry => (0,markup/* html */.qy) `${row(entry)} ${(0,mode_words/* modeSentence */.D)(policy, entry.head)}`)),
        (0,listed/* foldedRows */.aR)('Told by another finding', superseded.map(({ entry, by }) => (0,markup/* html */.qy) `${row(entry)}, told by <span class="rule">${by.head.ruleId}</span>`)),
        (0,listed/* foldedRows */.aR)('Fixed by this change', fixed.map(finding => (0,listed/* findingRow */.ex)(finding, baseFiles))),
        (0,listed/* foldedRows */.aR)('Not known any more', unknown.map(({ base, reason }) => (0,markup/* html */.qy) `${(0,listed/* findingRow */.ex)(base, baseFiles)}: ${(0,markup/* sentence */.em)((0,reports_escape/* shorten */.ml)(reason, limits/* maxShownMessage */.XZ))}`)),
        (0,listed/* foldedRows */.aR)('Suppressed', suppressed.map(({ head }) => (0,listed/* suppressedRow */.hm)(head, files, at))),
        (0,listed/* foldedRows */.aR)('Notes', result.notifications.filter(note => (0,summary_sections/* isNote */.p0)(note) && note.level !== 'error').map(note => (0,listed/* noteRow */.bu)(note, files, at))),
    ];
};
/** A review as one HTML file. `others`: what was judged besides. */
const renderReviewPage = (result, diffs, others = []) => (0,page.renderPage)((0,page_head.changeHead)({ ...result.changes, repositoryUrl: result.repositoryUrl, version: result.version }), [
    reviewPageSection(result, diffs),
    ...others,
]);


/***/ })

};
