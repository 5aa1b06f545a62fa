"use strict";
exports.id = 6376;
exports.ids = [6376];
exports.modules = {

/***/ 36376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readOrgRules: () => (/* binding */ readOrgRules)
});

// EXTERNAL MODULE: ./build/org-rules/as-rules.js
var as_rules = __webpack_require__(58108);
// EXTERNAL MODULE: ./build/org-rules/cel/environment.js + 6 modules
var environment = __webpack_require__(28654);
// EXTERNAL MODULE: ./build/facts/kubernetes-kinds.js + 1 modules
var kubernetes_kinds = __webpack_require__(17147);
// EXTERNAL MODULE: ./build/org-rules/fields.js
var org_rules_fields = __webpack_require__(25739);
// EXTERNAL MODULE: ./build/org-rules/object-value.js
var object_value = __webpack_require__(65333);
// EXTERNAL MODULE: ./build/org-rules/org-rule.js
var org_rule = __webpack_require__(89053);
;// CONCATENATED MODULE: ./build/org-rules/former-objects.js




/** What one API server has at most once; undefined for what has no known name. */
const keyOf = (fields) => {
    if (fields instanceof org_rule/* UnknownPart */.A)
        return undefined;
    const [apiVersion, kind, name] = [(0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion'), (0,org_rules_fields/* textAt */.$6)(fields, 'kind'), (0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'name')];
    if (apiVersion === undefined || kind === undefined || name === undefined)
        return undefined;
    const namespace = (0,kubernetes_kinds/* scopeOf */.Od)(apiVersion, kind) === 'cluster' ? '' : ((0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'namespace') ?? '');
    // Another version of an API is the same object.
    return [apiVersion.slice(0, apiVersion.lastIndexOf('/') + 1), kind, namespace, name].join('\n');
};
const indexOf = (files) => new Map(files.flatMap(({ objects }) => objects.flatMap(object => {
    const key = object.partial ? undefined : keyOf((0,object_value/* fieldsOf */.P)(object.node));
    return key === undefined ? [] : [[key, object]];
})));
/** What objects were before the change, by what they are called: a file that is moved or split takes nothing of that away. */
class FormerObjects {
    #changed;
    #base;
    #baseFiles;
    #headPaths;
    constructor(changed) {
        this.#changed = changed;
        this.#base = indexOf(changed.base);
        this.#baseFiles = new Set(changed.base);
        this.#headPaths = new Set(changed.head.map(({ file }) => file.path));
    }
    /**
     * What an object was before; undefined where it was not there. One of the base is what it was: it is judged as when it is applied once more. An
     * unknown part for what is rendered, and where the base was not read.
     */
    of(file, fields) {
        if (this.#baseFiles.has(file))
            return fields;
        if (!this.#headPaths.has(file.file.path))
            return new org_rule/* UnknownPart */.A('What is rendered is not compared with what was rendered at the base.');
        const key = keyOf(fields);
        if (key === undefined)
            return new org_rule/* UnknownPart */.A('The object has no known name, so that nobody knows whether it was there before.');
        const found = this.#base.get(key);
        if (found)
            return (0,object_value/* fieldsOf */.P)(found.node);
        const { base } = this.#changed.unread;
        return base === undefined ? undefined : new org_rule/* UnknownPart */.A(base);
    }
    /** The objects that the change removes, and why that is not sure (a full sentence). */
    removed() {
        const kept = indexOf(this.#changed.head);
        return [...this.#base].flatMap(([key, object]) => (kept.has(key) ? [] : [{ object, unsure: this.#changed.unread.head }]));
    }
}

// EXTERNAL MODULE: ./build/org-rules/load-org-rules.js + 9 modules
var load_org_rules = __webpack_require__(61996);
// EXTERNAL MODULE: ./build/review/read/read-change.js + 15 modules
var read_change = __webpack_require__(97413);
// EXTERNAL MODULE: ./build/org-rules/step-budget.js
var step_budget = __webpack_require__(87868);
// EXTERNAL MODULE: ./build/policy/waivers.js
var waivers = __webpack_require__(72503);
// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
;// CONCATENATED MODULE: ./build/review/read/removed-objects.js





const isManifests = (artifact) => artifact.kind === 'kubernetes';
const filesOf = ({ artifacts }) => artifacts.filter(isManifests);
/** Why not all objects of a side are known. */
const whyUnread = (side, { complete }, name) => {
    if (!complete)
        return 'Not all changed files could be listed.';
    const unread = [...side.snapshot.ledger.values()].find(({ status }) => status === 'not-evaluated' || status === 'partly-evaluated');
    return unread && `"${unread.path}" could not be read in full at the ${name}.`;
};
/** The objects of both sides of a change. */
const changedObjects = ({ base, head }, changes) => ({
    base: filesOf(base),
    head: filesOf(head),
    unread: { base: whyUnread(base, changes, 'base'), head: whyUnread(head, changes, 'head') },
});
/**
 * What the organization's rules say of objects that the change removes. Nothing of them is left to carry a finding, so that it is told beside:
 * an error where a finding as severe would block. Waivers count as for findings.
 */
const judgeRemoved = (former, { sets, surroundings, policy, isActive }) => {
    const budget = new step_budget/* StepBudget */.g();
    return former.removed().flatMap(({ object, unsure }) => {
        const fields = (0,object_value/* fieldsOf */.P)(object.node);
        if (fields instanceof org_rule/* UnknownPart */.A)
            return [];
        budget.begin();
        const cluster = { namespaceLabels: new Map(), ...surroundings };
        const answers = sets.flatMap(set => [...set.judge({ object: undefined, oldObject: fields }, cluster, budget)]);
        return answers
            .filter(({ rule }) => isActive(rule.id))
            .flatMap((answer) => {
            const location = { path: object.file.path, range: object.range, subject: object.subject };
            if (answer.outcome === 'pass' || (0,waivers/* findWaiver */.G)({ ruleId: answer.rule.id, location }, policy, surroundings.today))
                return [];
            return [{ code: 'org-rules', path: object.file.path, ...told(answer, object.subject, unsure, policy) }];
        });
    });
};
const told = (answer, subject, unsure, { thresholds }) => {
    const { id } = answer.rule;
    if (answer.outcome === 'undetermined')
        return {
            level: answer.cause === 'cluster' ? 'warning' : 'error',
            message: `What the rule ${id} says of ${subject}, which is removed, is not known. ${answer.reason}`,
        };
    const message = answer.message.replace(/[.\s]+$/u, '');
    if (unsure !== undefined)
        return {
            level: 'warning',
            message: `The rule ${id} would refuse that ${subject} is removed (${message}). Whether it is, is not sure: ${unsure}`,
        };
    return {
        level: (0,considered/* meets */.D)(answer.severity ?? answer.rule.severity, thresholds.block) ? 'error' : 'warning',
        message: `The rule ${id} refuses that ${subject} is removed: ${message}.`,
    };
};

;// CONCATENATED MODULE: ./build/review/read/read-org-rules.js






/** Files of organization rules: honest sets have some hundreds. */
const maxFiles = 1_000;
const minorOf = ({ kubernetesVersion }) => kubernetesVersion === 'newest' ? environment/* newestMinor */.WM : Number(kubernetesVersion.slice(kubernetesVersion.indexOf('.') + 1));
/**
 * The organization's own rules, as policy names them: read at the base, so that no pull request changes the rules that it is judged by.
 * What cannot be read makes the review incomplete.
 */
const readOrgRules = async (reader, changes, read, policy, today) => {
    const { files, modules, notifications } = await readPolicyFiles(reader, changes, policy.organizationRules);
    const minor = minorOf(policy);
    const sets = (0,load_org_rules/* loadOrgRules */.Q)(files, modules, minor);
    const problems = sets
        .flatMap(set => set.problems)
        .map(({ path, range, level, message }) => ({ code: 'org-rules', level, path, range, message }));
    const surroundings = { minor, today };
    const former = new FormerObjects(changedObjects(read, changes));
    return {
        rules: (0,as_rules/* asRules */.e)(sets, surroundings, former),
        notifications: [...notifications, ...problems],
        onRemoved: isActive => judgeRemoved(former, { sets, surroundings, policy, isActive }),
    };
};
const isManifest = (path) => /\.(?:ya?ml|json)$/u.test(path) && !path.endsWith(dataEnding);
/** What a module in Rego finds under `data` lies beside it: `images.data.json` for `images.wasm`. */
const dataEnding = '.data.json';
const dataOf = (modulePath) => modulePath.replace(/\.wasm$/u, dataEnding);
/** A module in Rego as policy names it: `policies/images.wasm@sha256:\u2026`. */
const namedModule = (place) => {
    const [, path, sha256] = /^([^@]+\.wasm)@sha256:([\da-f]{64})$/iu.exec(place) ?? [];
    return path === undefined || sha256 === undefined ? undefined : { path, sha256 };
};
const readPolicyFiles = async (reader, changes, named) => {
    const notifications = [];
    const digests = new Map(named.flatMap(place => namedModule(place) ?? []).map(({ path, sha256 }) => [path, sha256]));
    const places = named.filter(place => namedModule(place) === undefined);
    const say = (path, message) => notifications.push({ code: 'org-rules', level: 'error', path, message });
    const tracked = await (0,read_change/* trackedAt */.yS)(reader, 'base', changes);
    if (!tracked || !changes.complete)
        say('', 'The files at the base could not all be listed, so that organization rules may be missing.');
    const wanted = new Set();
    for (const place of places) {
        const folder = place.replace(/\/+$/u, '');
        const found = (tracked ?? [folder]).filter(path => path === folder || (path.startsWith(`${folder}/`) && isManifest(path)));
        for (const path of found)
            wanted.add(path);
        for (const path of tracked ?? [])
            if (path.startsWith(`${folder}/`) && path.endsWith('.wasm') && !digests.has(path))
                say(path, `Policy does not name the module "${path}", so that nobody knows whether it is meant. Name it as ${path}@sha256:DIGEST.`);
        if (found.length === 0)
            say(place, `Policy names "${place}" for organization rules, and no such file or folder with manifests is at the base: what it asks for is not judged.`);
    }
    if (wanted.size > maxFiles)
        say(places[0] ?? '', `There are ${wanted.size} files of organization rules; at most ${maxFiles} are read.`);
    const paths = [...wanted].toSorted().slice(0, maxFiles);
    const dataPaths = [...digests.keys()].map(dataOf).filter(path => tracked?.includes(path) === true);
    const [texts, bytes] = await Promise.all([
        reader.readFiles('base', [...paths, ...dataPaths]),
        digests.size === 0 ? new Map() : reader.readBytes('base', [...digests.keys()]),
    ]);
    const files = paths.flatMap(path => {
        const read = texts.get(path);
        if (read?.state === 'text')
            return [{ path, text: read.text }];
        say(path, `The organization rules in "${path}" can't be read: ${read?.state === 'unreadable' ? read.reason : 'it is no file.'}`);
        return [];
    });
    const modules = [...digests].flatMap(([path, sha256]) => {
        const read = bytes.get(path);
        const data = texts.get(dataOf(path));
        if (read?.state !== 'bytes')
            say(path, `The module "${path}" can't be read: ${read?.state === 'unreadable' ? read.reason : 'there is no such file at the base.'}`);
        else if (data !== undefined && data.state !== 'text')
            say(dataOf(path), `The data of "${path}" can't be read.`);
        else
            return [{ path, bytes: read.bytes, sha256, ...(data && { data: data.text }) }];
        return [];
    });
    return { files, modules, notifications };
};


/***/ })

};
;