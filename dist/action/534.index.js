export const id = 534;
export const ids = [534];
export const modules = {

/***/ 77084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ imageGlobPattern)
/* harmony export */ });
/** What a glob over image names is made of. Source: policy-controller, `pkg/apis/glob`, `validGlob`. */
const imageGlobPattern = /^[a-zA-Z0-9\-_:/*.@]+$/u;


/***/ }),

/***/ 44225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ pemBlocks)
/* harmony export */ });
const begin = '-----BEGIN ';
const dashes = '-----';
/**
 * The blocks of a PEM file. Undefined when a block does not end, or when there is none. What stands between blocks is skipped, as RFC 7468
 * lets it (section 2, explanatory text).
 */
const pemBlocks = (text) => {
    const blocks = [];
    for (let at = text.indexOf(begin); at !== -1; at = text.indexOf(begin, at)) {
        const labelEnd = text.indexOf(dashes, at + begin.length);
        if (labelEnd === -1)
            return undefined;
        const label = text.slice(at + begin.length, labelEnd);
        const close = `-----END ${label}-----`;
        const end = text.indexOf(close, labelEnd);
        if (end === -1)
            return undefined;
        blocks.push({ label, text: text.slice(at, end + close.length), content: text.slice(labelEnd + dashes.length, end) });
        at = end + close.length;
    }
    return blocks.length === 0 ? undefined : blocks;
};


/***/ })

};
