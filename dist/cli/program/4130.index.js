"use strict";
exports.id = 4130;
exports.ids = [4130];
exports.modules = {

/***/ 94130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lsp: () => (/* binding */ lsp)
/* harmony export */ });
/** `tidewaiter lsp`: serves an editor until it goes away. All of it is loaded only here. */
const lsp = async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(1138), __webpack_require__.e(9605), __webpack_require__.e(6020), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(4870), __webpack_require__.e(8632), __webpack_require__.e(4875), __webpack_require__.e(794), __webpack_require__.e(8413), __webpack_require__.e(9548), __webpack_require__.e(2335), __webpack_require__.e(3568), __webpack_require__.e(6908), __webpack_require__.e(6415), __webpack_require__.e(4637), __webpack_require__.e(289)]).then(__webpack_require__.bind(__webpack_require__, 60289))).serve(request);


/***/ })

};
;