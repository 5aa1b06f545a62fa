"use strict";
exports.id = 3205;
exports.ids = [3205];
exports.modules = {

/***/ 23205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   review: () => (/* binding */ review)
/* harmony export */ });
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55408);
/* harmony import */ var _git_git_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82623);
/* harmony import */ var _git_run_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94621);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66651);




/** `tidewaiter review`: judges what a branch changes, what is to be committed, or what is not committed yet. Exit code 1 when the gate blocks. Git runs while the rules are loaded. */
const review = async (request) => {
    const [repository, { judgeRepository }, left] = await Promise.all([open(request), Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(1138), __webpack_require__.e(9605), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(4870), __webpack_require__.e(8632), __webpack_require__.e(4875), __webpack_require__.e(794), __webpack_require__.e(8413), __webpack_require__.e(9548), __webpack_require__.e(2335), __webpack_require__.e(3568), __webpack_require__.e(6908), __webpack_require__.e(6415), __webpack_require__.e(9298), __webpack_require__.e(5135), __webpack_require__.e(6001), __webpack_require__.e(9057), __webpack_require__.e(7143)]).then(__webpack_require__.bind(__webpack_require__, 57143)), leftOut(request)]);
    try {
        const exitCode = await judgeRepository(request, repository);
        if (left > 0)
            await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeProblem */ .bi)(`${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(left, 'file')} with changes that are not committed left out: tidewaiter review --worktree\n`);
        return exitCode;
    }
    finally {
        repository.close();
    }
};
const open = ({ base, head = 'HEAD', staged, worktree }) => {
    if (worktree)
        return _git_git_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .GitRepository */ .x.openWorkTree('.', base);
    return staged ? _git_git_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .GitRepository */ .x.openStaged('.', base) : _git_git_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .GitRepository */ .x.open('.', base, head);
};
/** How many files have changes that a review of the last commit does not see; none, where something else is reviewed. */
const leftOut = async ({ head, staged, worktree, format }) => {
    if (head !== undefined || staged || worktree || format !== 'text')
        return 0;
    const status = await (0,_git_run_git_js__WEBPACK_IMPORTED_MODULE_1__.git)('.', ['-c', 'core.fsmonitor=false', 'status', '--porcelain', '-z', '--no-renames']).catch(() => Buffer.alloc(0));
    return status.toString('utf8').split('\0').length - 1;
};


/***/ })

};
;