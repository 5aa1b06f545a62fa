export const id = 261;
export const ids = [261];
export const modules = {

/***/ 13261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isDigest),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const digestPattern = /^sha256:[0-9a-f]{64}$/u;
/**
 * Whether a text is a SHA-256 digest. Other registered algorithms (sha512, blake3) are not: no registry that was measured stores images by
 * them.
 */
const isDigest = (text) => digestPattern.test(text);
/** The digest of bytes. */
const digestOf = (bytes) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;


/***/ })

};
