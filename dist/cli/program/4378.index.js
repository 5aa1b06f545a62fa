"use strict";
exports.id = 4378;
exports.ids = [4378];
exports.modules = {

/***/ 10320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ overMutated)
});

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/org-rules/fields.js
var fields = __webpack_require__(25739);
// EXTERNAL MODULE: ./build/org-rules/mutation/blurred.js
var blurred = __webpack_require__(64250);
;// CONCATENATED MODULE: ./build/org-rules/mutation/origins.js


/**
 * Where a place in a changed object stands in the object as it is written, as deep as that is sure: items of lists may have moved, and what a policy
 * added stands nowhere.
 */
const originOf = (written, changed, path) => {
    let origin = [];
    let here = changed;
    for (const key of path) {
        const item = (0,fields/* valueAt */.fK)(here, key);
        if ((0,fields/* isItems */.Z$)(here) && item !== undefined) {
            const index = indexOf((0,fields/* valueAt */.fK)(written, ...origin), item);
            if (index === -1)
                return origin;
            origin = [...origin, index];
        }
        else
            origin = [...origin, key];
        here = item;
    }
    return origin;
};
/** Items are found again by their names; those that have none where they are as they were. */
const indexOf = (items, wanted) => {
    if (!(0,fields/* isItems */.Z$)(items))
        return -1;
    const name = (0,fields/* isFields */.Ce)(wanted) ? wanted['name'] : undefined;
    if (typeof name === 'string')
        return items.findIndex(item => (0,fields/* isFields */.Ce)(item) && item['name'] === name);
    const text = (0,blurred/* textOf */.b6)(wanted);
    return items.findIndex(item => (0,blurred/* textOf */.b6)(item) === text);
};

;// CONCATENATED MODULE: ./build/org-rules/mutation/over-mutated.js


/**
 * Rules that judge objects as the MutatingAdmissionPolicies of `changing` leave them. Places in their answers are those of the objects as they are
 * written. `tellsRefusals` adds a rule for each of these policies: it refuses what the policy can't be applied to.
 */
const overMutated = (sets, changing, tellsRefusals) => {
    const mutations = changing.flatMap(set => set.mutations ?? []);
    if (mutations.length === 0)
        return sets;
    // All sets are asked about the same change, one after the other.
    const mutated = (0,once_for/* onceFor */.b)((_change) => ({}));
    const apply = (change, cluster, budget) => {
        const kept = mutated(change);
        kept.result ??= mutations.reduce((made, one) => {
            const next = one.apply(made.change, cluster, budget);
            return { change: next.change, answers: [...made.answers, ...next.answers] };
        }, { change, answers: [] });
        return kept.result;
    };
    const judging = sets.map(set => ({
        ...set,
        *judge(change, cluster, budget) {
            const { change: made } = apply(change, cluster, budget);
            for (const answer of set.judge(made, cluster, budget))
                yield placed(answer, change, made);
        },
    }));
    if (!tellsRefusals)
        return judging;
    const refusing = {
        rules: mutations.flatMap(({ rules }) => rules),
        problems: mutations.flatMap(({ problems }) => problems),
        judge: (change, cluster, budget) => apply(change, cluster, budget).answers,
    };
    return [refusing, ...judging];
};
const placed = (answer, { object: written }, { object: changed }) => answer.outcome === 'pass' || !answer.place || !written || !changed || written === changed
    ? answer
    : { ...answer, place: originOf(written, changed, answer.place) };


/***/ }),

/***/ 54378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   editsRules: () => (/* binding */ editsRules),
/* harmony export */   readNewDocuments: () => (/* binding */ readNewDocuments),
/* harmony export */   readRulesChange: () => (/* binding */ readRulesChange)
/* harmony export */ });
/* harmony import */ var _policy_file_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76777);
/* harmony import */ var _policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35233);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10912);
/* harmony import */ var _read_org_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79308);




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


/***/ }),

/***/ 79308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ minorOf),
/* harmony export */   I6: () => (/* binding */ isPolicyManifest),
/* harmony export */   TU: () => (/* binding */ unnamedModule),
/* harmony export */   lR: () => (/* binding */ placedProblem),
/* harmony export */   mJ: () => (/* binding */ loadOwnRules),
/* harmony export */   qu: () => (/* binding */ dataOf)
/* harmony export */ });
/* harmony import */ var _org_rules_cel_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(312);
/* harmony import */ var _org_rules_load_org_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5113);
/* harmony import */ var _org_rules_mutation_over_mutated_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10320);
/* harmony import */ var _policy_config_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69349);
/* harmony import */ var _policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35233);
/* harmony import */ var _text_line_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55692);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10912);
/* harmony import */ var _decode_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73503);








/** True for files of policies in folders that policy names: not what a module in Rego finds under `data`. */
const isPolicyManifest = (path) => /\.(?:ya?ml|json)$/u.test(path) && !path.endsWith(dataEnding);
/** What a module in Rego finds under `data` lies beside it: `images.data.json` for `images.wasm`. */
const dataEnding = '.data.json';
const dataOf = (modulePath) => modulePath.replace(/\.wasm$/u, dataEnding);
/** Why a module in a folder is not used. */
const unnamedModule = (path) => `Policy does not name the module "${path}", so that nobody knows whether it is meant. Name it as ${path}@sha256:DIGEST.`;
/** The minor version of Kubernetes 1 that policy asks for. */
const minorOf = ({ kubernetesVersion }) => kubernetesVersion === 'newest' ? _org_rules_cel_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .newestMinor */ .WM : Number(kubernetesVersion.slice(kubernetesVersion.indexOf('.') + 1));
/** Reads the rules that an organization's policy names, of the files of its repository. What can't be used is told with file and line. */
const loadOwnRules = ({ files, named, appliesMutations }, minor) => {
    const problems = files.errors.map(error => ({
        level: 'error',
        path: error.path,
        range: error.range,
        message: (0,_policy_config_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorSentence */ .O8)(error),
    }));
    const { texts, modules } = usedFiles(files, named, (path, message) => problems.push({ level: 'error', path: files.folder + path, range: { start: 0, end: 0 }, message }));
    const loaded = (0,_org_rules_load_org_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .loadOrgRules */ .Q)(texts.map(({ path, text }) => ({ path: files.folder + path, text })), modules.map(module => ({ ...module, path: files.folder + module.path })), minor);
    const sets = appliesMutations ? (0,_org_rules_mutation_over_mutated_js__WEBPACK_IMPORTED_MODULE_2__/* .overMutated */ .D)(loaded, loaded, true) : loaded.map(withoutMutations);
    return { sets, problems: [...problems, ...sets.flatMap(set => set.problems)] };
};
/** The same rules where nothing changes objects before. */
const withoutMutations = ({ rules, problems, judge }) => ({ rules, problems, judge });
/** What of the files policy names. */
const usedFiles = ({ files, folder, errors }, named, say) => {
    const digests = new Map(named.flatMap(place => (0,_policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namedModule */ .gq)(place) ?? []).map(({ path, sha256 }) => [path, sha256]));
    const wanted = new Set();
    for (const place of named.filter(entry => (0,_policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namedModule */ .gq)(entry) === undefined).map(_policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namedPath */ .hq)) {
        const found = [...files.keys()].filter(path => path === place || ((0,_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .liesBelow */ .Zj)(path, place) && isPolicyManifest(path)));
        for (const path of found)
            wanted.add(path);
        for (const path of files.keys())
            if ((0,_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .liesBelow */ .Zj)(path, place) && path.endsWith('.wasm') && !digests.has(path))
                say(path, unnamedModule(path));
        if (found.length === 0 && !errors.some(({ path }) => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .liesWithin */ .ZQ)(path, folder + place)))
            say(place, `Policy names "${place}" for organization rules, and beside the policy file there is no such file or folder with manifests.`);
    }
    const read = (path) => {
        const decoded = (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeText */ .g7)(files.get(path) ?? new Uint8Array());
        if (decoded.state === 'text')
            return decoded.text;
        say(path, `The file can't be read: ${decoded.state === 'unreadable' ? decoded.reason : 'it is no text.'}`);
        return undefined;
    };
    const modules = [...digests].flatMap(([path, sha256]) => {
        const bytes = files.get(path);
        if (bytes === undefined) {
            say(path, 'Policy names this module, and there is no such file beside the policy file.');
            return [];
        }
        const data = files.has(dataOf(path)) ? read(dataOf(path)) : undefined;
        if (files.has(dataOf(path)) && data === undefined)
            return [];
        return [{ path, bytes, sha256, ...(data !== undefined && { data }) }];
    });
    const texts = [...wanted].toSorted().flatMap(path => {
        const text = read(path);
        return text === undefined ? [] : [{ path, text }];
    });
    return { texts, modules };
};
/** A problem as a sentence with its place, for who does not have the file: `acme/.github: tidewaiter/rules/images.yaml:12: \u2026`. */
const placedProblem = ({ files: { repository, folder, files } }, problem) => {
    const bytes = files.get(problem.path.slice(folder.length));
    const text = bytes && (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeText */ .g7)(bytes);
    const line = text?.state === 'text' ? new _text_line_index_js__WEBPACK_IMPORTED_MODULE_7__/* .LineIndex */ .r(text.text).line(problem.range.start) : 1;
    return `The organization's rules (${repository}, ${problem.path}:${line}): ${problem.message}`;
};


/***/ })

};
;