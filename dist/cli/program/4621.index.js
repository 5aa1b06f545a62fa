"use strict";
exports.id = 4621;
exports.ids = [4621];
exports.modules = {

/***/ 94621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ enterTopFolder),
/* harmony export */   git: () => (/* binding */ git)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42010);


/** Output of one git call may not be larger than this. */
const maxOutputBytes = 1 << 30;
/**
 * Runs git without a shell, with a fixed locale and without the user's diff drivers. Rejects with git's own message. `environment` is added to that of
 * this process.
 */
const git = (folder, args, { input = '', environment = {} } = {}) => new Promise((resolve, reject) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['-C', folder, '-c', 'core.quotepath=off', ...args], { encoding: 'buffer', maxBuffer: maxOutputBytes, env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', ...environment } }, (error, stdout, stderr) => {
        if (!error)
            return resolve(stdout);
        if (error.code === 'ENOENT')
            return reject(new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(noGit));
        reject(new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`git ${args[0] ?? ''} failed: ${stderr.toString('utf8').trim() || error.message}${remedyFor(stderr)}`));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
});
const noGit = 'git is not installed, or not in the PATH. Install it, or judge files as they stand: tidewaiter scan .';
const remedyFor = (stderr) => stderr.includes('not a git repository') ? '\nGo to a folder of a repository, or judge files as they stand: tidewaiter scan .' : '';
/** Works on from the top folder of the repository around the working folder. Rejects with git's message where there is none. */
const enterTopFolder = async () => process.chdir((await git('.', ['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\r?\n$/u, ''));


/***/ })

};
;