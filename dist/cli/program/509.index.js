"use strict";
exports.id = 509;
exports.ids = [509];
exports.modules = {

/***/ 50509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lsp: () => (/* binding */ lsp)
/* harmony export */ });
/** `tidewaiter lsp`: serves an editor until it goes away. All of it is loaded only here. */
const lsp = async (request) => (await Promise.all(/* import() */[__webpack_require__.e(8195), __webpack_require__.e(2460), __webpack_require__.e(9427), __webpack_require__.e(6496), __webpack_require__.e(1620), __webpack_require__.e(5619), __webpack_require__.e(7333), __webpack_require__.e(8631), __webpack_require__.e(1575), __webpack_require__.e(5274), __webpack_require__.e(4237), __webpack_require__.e(9891), __webpack_require__.e(480), __webpack_require__.e(6147), __webpack_require__.e(3765), __webpack_require__.e(326), __webpack_require__.e(6533)]).then(__webpack_require__.bind(__webpack_require__, 86686))).serve(request);


/***/ })

};
;