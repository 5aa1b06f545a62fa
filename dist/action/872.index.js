export const id = 872;
export const ids = [872];
export const modules = {

/***/ 55543:
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
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39681);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38705);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54478);
/* harmony import */ var _place_link_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69436);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96772);
/* harmony import */ var _words_ledger_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25993);
/* harmony import */ var _words_suppression_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70577);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43022);








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

/***/ 43022:
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
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38705);

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

/***/ 18983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ofVerdict)
/* harmony export */ });
/* harmony import */ var _words_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39703);

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

/***/ 57872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scansPageSection: () => (/* binding */ scansPageSection)
/* harmony export */ });
/* harmony import */ var _verdict_considered_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12080);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38705);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54478);
/* harmony import */ var _place_link_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69436);
/* harmony import */ var _scans_scans_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41723);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55543);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43022);
/* harmony import */ var _page_section_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18983);








/** Rows of one table; what is beyond is counted. */
const maxRows = 1_000;
const value = (text) => (text === '' ? undefined : (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(text, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxShownText */ .LD)}</code>`);
const place = (path, line, at) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)((0,_place_link_js__WEBPACK_IMPORTED_MODULE_7__/* .lineAddress */ .lU)(at, path, line), (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(path, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxShownText */ .LD)}:${line}</code>`);
const where = ({ origin, finding }, at) => origin
    ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `${(0,_scans_scans_text_js__WEBPACK_IMPORTED_MODULE_3__/* .originLabel */ .fG)(origin)} ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)((0,_place_link_js__WEBPACK_IMPORTED_MODULE_7__/* .lineAddress */ .lU)(at, origin.path, origin.line), (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `<code>${(0,_scans_scans_text_js__WEBPACK_IMPORTED_MODULE_3__/* .originPlace */ .mT)(origin, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxShownText */ .LD)}</code>`)}`
    : (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `${value(finding.package.place.path)}`;
const effectWords = ({ finding, effect, because, added, waiver }) => [
    effect,
    ...(because === undefined ? [] : [because]),
    ...(waiver ? [waiver.reason] : []),
    ...(finding.epss === undefined || because?.startsWith('EPSS') ? [] : [`EPSS ${finding.epss}`]),
    ...(added?.unproven ? ['not proven: the base lists no packages'] : []),
].join(', ');
const row = (entry, at) => {
    const { finding, added } = entry;
    const own = finding.package;
    const versions = (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `${added?.from !== undefined && (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `${value(added.from)} \u2192 `}${value(own.version)}`;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `<tr><td>${value(finding.id)}</td><td>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(finding.severityWord, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxShownText */ .LD)}</td><td>${value(own.name)} ${versions}</td><td>${finding.fix === undefined ? 'none known' : value(finding.fix)}</td><td>${where(entry, at)}</td><td>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(effectWords(entry), _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxShownMessage */ .XZ)}</td></tr>`;
};
const table = (name, entries, at) => {
    if (entries.length === 0)
        return (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) ``;
    const more = entries.length - maxRows;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `<div class="wide" role="region" tabindex="0" aria-label="${name}"><table><thead><tr><th>Finding</th><th>Severity</th><th>Package</th><th>Fixed in</th><th>Where</th><th>Effect</th></tr></thead><tbody>${entries.slice(0, maxRows).map(entry => row(entry, at))}</tbody></table></div>${more > 0 && (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `<p>and ${more} more</p>`}`;
};
const bumpLine = ({ path, line, from, to, counting, mended, brought }, at) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `<p>Base image, ${place(path, line, at)}: ${value(to)} in place of ${value(from)} mends ${mended} of ${counting} and brings ${brought === 0 ? 'none' : brought}, as its own report shows.</p>`;
const scanPart = ({ name, scan, notes, bump }, at) => {
    const { delta, counting } = scan;
    const { urgent, unfixed } = (0,_verdict_considered_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(counting);
    const words = (list) => list.map(({ finding }) => (0,_scans_scans_text_js__WEBPACK_IMPORTED_MODULE_3__/* .findingWords */ .Hu)(finding));
    const notComparable = delta.notComparable.map(_scans_scans_text_js__WEBPACK_IMPORTED_MODULE_3__/* .notComparableWords */ .tF);
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `${name !== '' && (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `<h3 class="part">${name}</h3>`}<p><strong>${(0,_scans_scans_text_js__WEBPACK_IMPORTED_MODULE_3__/* .countsOf */ .mQ)(scan)}</strong></p>${bump && bumpLine(bump, at)}${table(`Findings of ${name}`, urgent, at)}${unfixed.length > 0 && (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .folded */ .TM)(`Without a fix (${unfixed.length})`, [table(`Findings of ${name} without a fix`, unfixed, at)])}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedRows */ .aR)('Not comparable', notComparable, true)}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedRows */ .aR)('Newly known: the database learnt of them, not this change', words(delta.newlyKnown))}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedRows */ .aR)('Suppressed', delta.suppressed.map(suppressedWords))}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedRows */ .aR)('Fixed', words(delta.fixed))}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedRows */ .aR)('Notes', [...delta.warnings, ...notes].map(note => (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .em)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(note, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxShownMessage */ .XZ))))}`;
};
const suppressedWords = ({ finding }) => `${(0,_scans_scans_text_js__WEBPACK_IMPORTED_MODULE_3__/* .findingWords */ .Hu)(finding)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)([...(0,_scans_scans_text_js__WEBPACK_IMPORTED_MODULE_3__/* .suppressionWords */ .Be)(finding), finding.suppression?.source ?? ''].filter(word => word !== '').join(', '), _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxShownMessage */ .XZ)}`;
/** What vulnerability scanners found, as a section of the page of a change. */
const scansPageSection = (scans, verdict, notes, at) => ({
    title: 'Scans',
    ...(0,_page_section_js__WEBPACK_IMPORTED_MODULE_6__/* .ofVerdict */ .X)(verdict),
    alerts: [],
    body: (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy) `${scans.map(scan => scanPart(scan, at))}${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedRows */ .aR)('Notes on all scans', notes.map(note => (0,_markup_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .em)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(note, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxShownMessage */ .XZ))))}`,
});


/***/ })

};
