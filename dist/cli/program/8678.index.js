"use strict";
exports.id = 8678;
exports.ids = [8678];
exports.modules = {

/***/ 68678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandHelp: () => (/* binding */ commandHelp)
/* harmony export */ });
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62125);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98467);


/** Where the texts of options begin in `usage`. */
const optionColumn = 36;
/** The entries of a part of `usage`, each with its lines: one that is indented further belongs to the entry before it. */
const entriesOf = (title) => {
    const start = _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .C.indexOf(`${title}:\n`) + title.length + 2;
    return _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .C.slice(start, _arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .C.indexOf('\n\n', start)).split(/\n(?= {2}\S)/u);
};
/** The option with the formats that the command has. */
const formatEntry = (formats) => {
    const form = `  --format ${formats.join('|')}`;
    const place = form.length < optionColumn ? form.padEnd(optionColumn) : `${form}\n${' '.repeat(optionColumn)}`;
    return `${place}default: text${formats.includes('html') ? '; html is one page for a browser, that needs nothing else' : ''}`;
};
/** What `--help` says of one command: of all its forms, and of the options that it takes. */
const commandHelp = (name) => {
    const { options, formats } = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommandName */ .zZ)(name) ? _options_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .Pi[name] : { options: Object.keys(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .renderOptions */ .Dx), formats: [] };
    const taken = new Set([...options, 'help']);
    const forms = entriesOf('Usage').filter(entry => entry.startsWith(`  tidewaiter ${name} `) || entry.trim() === `tidewaiter ${name}`);
    const described = entriesOf('Options').filter(entry => [...entry.slice(0, optionColumn).matchAll(/--([\w-]+)/gu)].some(([, option = '']) => taken.has(option)));
    const shown = described.map(entry => (entry.startsWith('  --format ') ? formatEntry(formats) : entry));
    return `Usage:\n${forms.join('\n')}\n\nOptions:\n${shown.join('\n')}\n\n${_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .C.slice(_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .C.indexOf('Exit codes:'))}All commands: tidewaiter --help\n`;
};


/***/ })

};
;