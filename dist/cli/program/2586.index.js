"use strict";
exports.id = 2586;
exports.ids = [2586];
exports.modules = {

/***/ 13952:
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
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55408);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69823);
/* harmony import */ var _place_link_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31429);
/* harmony import */ var _sarif_region_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14001);
/* harmony import */ var _words_ledger_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38020);
/* harmony import */ var _words_suppression_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29442);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89533);








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

/***/ 89533:
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
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);

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

/***/ 62321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ renderPage)
});

// UNUSED EXPORTS: contentSecurityPolicy

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/reports/html/markup.js
var markup = __webpack_require__(89533);
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

/***/ 31429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   lU: () => (/* binding */ lineAddress),
/* harmony export */   q: () => (/* binding */ linked)
/* harmony export */ });
/** Where the head's texts of a review are. */
const textsAt = ({ repositoryUrl, changes }) => ({
    repositoryUrl,
    commit: changes.head,
});
/** Longer addresses are left out, in characters: a path may hold thousands of bytes, each of which takes three. */
const maxAddressLength = 1_500;
/** Everything that ends an address in Markdown, or that a reader of it could take for markup. */
const encodeSegment = (segment) => encodeURIComponent(segment.toWellFormed()).replaceAll(/[!'()*~]/gu, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
/** The address of a line of a file at the commit (from 1; left out: the file); undefined when it has none that can be shown. */
const lineAddress = ({ repositoryUrl, commit }, path, line) => {
    if (repositoryUrl === undefined)
        return undefined;
    const file = path.split('/').map(encodeSegment).join('/');
    const address = `${repositoryUrl}/blob/${encodeSegment(commit)}/${file}${line === undefined ? '' : `#L${line}`}`;
    return address.length <= maxAddressLength ? address : undefined;
};
/** Markdown as a link, where there is an address. The text must be a code span, or hold no brackets that take effect. */
const linked = (markdown, address) => address === undefined ? markdown : `[${markdown}](${address})`;


/***/ }),

/***/ 29442:
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