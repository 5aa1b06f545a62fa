export const id = 954;
export const ids = [954];
export const modules = {

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

/***/ 18954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toldSection: () => (/* binding */ toldSection)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95780);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99147);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94217);



/** A section that has nothing but sentences to show: that there was nothing to judge, or why it could not be. */
const toldSection = (title, conclusion, sentences) => ({
    title,
    outcome: conclusion === 'pass' ? { words: 'Passed', tone: 'good' } : { words: 'Incomplete', tone: 'bad' },
    reasons: sentences.map(text => ({ status: conclusion === 'pass' ? 'met' : 'undetermined', text: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownMessage */ .XZ) })),
    alerts: [],
    body: (0,_markup_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) ``,
});


/***/ })

};
