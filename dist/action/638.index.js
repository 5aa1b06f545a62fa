export const id = 638;
export const ids = [638];
export const modules = {

/***/ 96638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   editsRules: () => (/* binding */ editsRules),
/* harmony export */   readNewDocuments: () => (/* binding */ readNewDocuments),
/* harmony export */   readRulesChange: () => (/* binding */ readRulesChange)
/* harmony export */ });
/* harmony import */ var _policy_file_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13357);
/* harmony import */ var _policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18005);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23684);
/* harmony import */ var _read_org_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55560);




/** Files that are read anew of one change. */
const maxFiles = 500;
/** Whether a change touches what policy names, or its file. */
const editsRules = ({ files }, folder, named) => files.some(({ path, previousPath = path }) => [path, previousPath].some(one => isNamed(one, folder, named)));
const isNamed = (path, folder, named) => path.startsWith(folder) && named.map(_policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_0__/* .namedPath */ .hq).some(place => isOf(path.slice(folder.length), place));
/** A module's data lie beside it. */
const isOf = (path, place) => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .liesWithin */ .ZQ)(path, place) || path === (0,_read_org_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .dataOf */ .qu)(place);
/**
 * The documents that a change leaves of those that the new policy names: the ones that count now, and those that it edits as its head has them. Throws
 * what the reader throws.
 */
const readNewDocuments = async (reader, changes, { files: { repository, folder, files } }, named) => {
    const edited = new Set(changes.files.flatMap(({ path, previousPath = path }) => [path, previousPath]));
    const listed = await reader.listFiles('head');
    const standing = [...files.keys()].map(path => folder + path);
    const present = (listed ?? [...standing, ...edited]).filter(path => isNamed(path, folder, named));
    const errors = [];
    const kept = new Map();
    const unread = present.filter(path => edited.has(path) || !files.has(path.slice(folder.length)));
    if (unread.length > maxFiles)
        errors.push((0,_policy_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .fileError */ .z)(folder, `The change brings in more than ${maxFiles} files of rules.`));
    const read = await reader.readBytes('head', unread.slice(0, maxFiles));
    for (const path of present) {
        const below = path.slice(folder.length);
        const fresh = read.get(path);
        if (fresh === undefined) {
            const same = files.get(below);
            if (same && !edited.has(path))
                kept.set(below, same);
        }
        else if (fresh.state === 'bytes')
            kept.set(below, fresh.bytes);
        else if (fresh.state === 'unreadable')
            errors.push((0,_policy_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .fileError */ .z)(path, `The file can't be read: ${fresh.reason}`));
    }
    return { repository, folder, files: kept, errors };
};
/**
 * What is wrong with the rules that a change leaves, when it edits them. Merged, they would leave every later review incomplete. `next` is what the new
 * policy file names; undefined where the change does not edit it.
 */
const readRulesChange = async (reader, changes, watched, next, policy) => {
    const named = next ?? watched.named;
    const { folder } = watched.files;
    const edited = changes.files.find(({ path }) => (next !== undefined && path === watched.path) || isNamed(path, folder, named));
    if (named.length === 0 || (edited === undefined && !editsRules(changes, folder, named)))
        return [];
    const files = await readNewDocuments(reader, changes, watched, named);
    const problems = (0,_read_org_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .loadOwnRules */ .mJ)({ files, named, appliesMutations: true }, (0,_read_org_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .minorOf */ .Hs)(policy)).problems.map(({ level, path, range, message }) => ({
        code: 'policy-invalid',
        level,
        path,
        range,
        message: `The new rules: ${message}`,
    }));
    const message = "This change edits the organization's rules. It was judged by those of the default branch; the new ones count once they are merged.";
    return [{ code: 'policy-changed', level: 'note', path: edited?.path ?? watched.path, message }, ...problems];
};


/***/ })

};
