export const id = 985;
export const ids = [985];
export const modules = {

/***/ 21985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDocuments: () => (/* binding */ openDocuments),
  readOrgRules: () => (/* binding */ readOrgRules)
});

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/org-rules/fields.js
var org_rules_fields = __webpack_require__(84466);
// EXTERNAL MODULE: ./build/org-rules/namespace-labels.js
var namespace_labels = __webpack_require__(47842);
// EXTERNAL MODULE: ./build/org-rules/object-value.js
var object_value = __webpack_require__(54320);
// EXTERNAL MODULE: ./build/org-rules/org-rule.js
var org_rule = __webpack_require__(54576);
// EXTERNAL MODULE: ./build/org-rules/step-budget.js
var step_budget = __webpack_require__(38003);
;// CONCATENATED MODULE: ./build/org-rules/as-rules.js






/**
 * Rules of an organization as rules like any other: policy sets them by their ids, their findings are compared, waived and reported as all
 * are. Each looks at whole objects; patches and sketches are not judged. `former` tells what they were before; left out, all are as new.
 */
const asRules = (sets, surroundings, former, budget = new step_budget/* StepBudget */.g()) => {
    const answersIn = (0,once_for/* onceFor */.b)((file) => {
        const cluster = knowledgeOf(file, surroundings);
        return (0,once_for/* onceFor */.b)((object) => {
            if (object.partial)
                return new Map();
            const reason = budget.begin(object.range.end - object.range.start);
            if (reason !== undefined)
                return Map.groupBy(unasked(sets, 'bound', reason), ({ rule }) => rule.id);
            const fields = (0,object_value/* fieldsOf */.Pf)(object.node);
            const change = fields instanceof org_rule/* UnknownPart */.A ? fields : { object: fields, oldObject: former?.of(file, fields) };
            const answers = change instanceof org_rule/* UnknownPart */.A
                ? unasked(sets, 'cluster', change.reason)
                : sets.flatMap(set => [...set.judge(change, cluster, budget)]);
            return Map.groupBy(answers, ({ rule }) => rule.id);
        });
    });
    // Why by id: two documents may have the same names, and the answers of both stand under it.
    const rules = new Map(sets.flatMap(set => set.rules.map(rule => [rule.id, rule])));
    return [...rules.values()].map((rule) => {
        const made = {
            meta: metaOf(rule, surroundings.holder),
            where: file => file.objects.length > 0,
            visit: {
                object: (object, file) => (answersIn(file)(object).get(rule.id) ?? []).flatMap(answer => reportOf(answer, object)),
            },
        };
        return made;
    });
};
/** What is said of all rules where none is asked. */
const unasked = (sets, cause, reason) => sets.flatMap(set => set.rules.map(rule => ({ rule, outcome: 'undetermined', cause, reason })));
/** Labels of the namespaces that stand in the same file. */
const knowledgeOf = (file, { minor, today }) => {
    const all = file.objects.flatMap(({ kind, node }) => (kind === 'Namespace' ? [(0,object_value/* fieldsOf */.Pf)(node)] : [])).filter(org_rules_fields/* isFields */.Ce);
    return { namespaceLabels: (0,namespace_labels/* labelsOfNamespaces */.P)(all), minor, today };
};
const reportOf = (answer, { node, subject }) => {
    if (answer.outcome === 'pass')
        return [];
    const at = (0,object_value/* placeOf */.$t)(node, answer.place ?? []);
    const identity = (answer.place ?? []).join('.');
    if (answer.outcome === 'undetermined')
        return [{ messageId: 'refused', at, undetermined: { level: answer.cause === 'cluster' ? 'warning' : 'error', reason: answer.reason } }];
    const message = answer.message.replace(/[.\s]+$/u, '');
    return [
        {
            messageId: 'refused',
            at,
            identity,
            data: { policy: answer.rule.policy, object: subject, message },
            ...(answer.severity && { severity: answer.severity }),
        },
    ];
};
const metaOf = (rule, holder) => ({
    id: rule.id,
    kind: 'kubernetes',
    severity: rule.severity,
    confidence: 'high',
    profile: 'gate',
    title: rule.title.slice(0, 72),
    rationale: `A rule of the organization: the policy \`${rule.policy}\`, written in \`${rule.at.path}\`${holder === undefined ? '' : ` of \`${holder}\``}. The cluster refuses what it refuses.`,
    remediation: 'Change the object as the message says, or ask who owns the policy for a waiver.',
    messages: { refused: 'The policy "{policy}" refuses {object}: {message}.' },
    fix: 'none',
    examples: { bad: '', good: '' },
    references: rule.docs === undefined ? [] : [rule.docs],
    since: '0.1.0',
});

// EXTERNAL MODULE: ./build/facts/kubernetes-kinds.js + 1 modules
var kubernetes_kinds = __webpack_require__(28280);
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
    const key = object.partial ? undefined : keyOf((0,object_value/* fieldsOf */.Pf)(object.node));
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
            return (0,object_value/* fieldsOf */.Pf)(found.node);
        const { base } = this.#changed.unread;
        return base === undefined ? undefined : new org_rule/* UnknownPart */.A(base);
    }
    /** The objects that the change removes, and why that is not sure (a full sentence). */
    removed() {
        const kept = indexOf(this.#changed.head);
        return [...this.#base].flatMap(([key, object]) => (kept.has(key) ? [] : [{ object, unsure: this.#changed.unread.head }]));
    }
}

// EXTERNAL MODULE: ./build/org-rules/load-org-rules.js + 76 modules
var load_org_rules = __webpack_require__(13016);
// EXTERNAL MODULE: ./build/org-rules/mutation/over-mutated.js + 1 modules
var over_mutated = __webpack_require__(31317);
// EXTERNAL MODULE: ./build/policy/org-rule-files.js
var org_rule_files = __webpack_require__(32370);
// EXTERNAL MODULE: ./build/review/read/org-documents.js
var org_documents = __webpack_require__(69523);
// EXTERNAL MODULE: ./build/review/read/read-change.js + 23 modules
var read_change = __webpack_require__(88216);
// EXTERNAL MODULE: ./build/policy/waivers.js
var waivers = __webpack_require__(58266);
// EXTERNAL MODULE: ./build/verdict/considered.js + 1 modules
var considered = __webpack_require__(39629);
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
        const reason = budget.begin(object.range.end - object.range.start);
        const fields = reason === undefined ? (0,object_value/* fieldsOf */.Pf)(object.node) : undefined;
        if (fields instanceof org_rule/* UnknownPart */.A)
            return [];
        const cluster = { namespaceLabels: new Map(), ...surroundings };
        const change = { object: undefined, oldObject: fields };
        const answers = reason === undefined ? sets.flatMap(set => [...set.judge(change, cluster, budget)]) : unasked(sets, 'bound', reason);
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
/** Reads the rules that the organization's policy names in its own repository. `given` is the policy that does not know of them yet. */
const openDocuments = (documents, given) => {
    const own = (0,org_documents/* loadOwnRules */.mJ)(documents, (0,org_documents/* minorOf */.Hs)(given));
    const known = own.sets.flatMap(({ rules }) => rules.map(({ id, severity }) => ({ id, severity, profile: 'gate' })));
    return { ...own, known, policy: documents.withRules(known) };
};
/**
 * Rules that nobody wrote into the catalogue: the organization's own, and those that the reviewed repository adds, which are read at the base, so
 * that no pull request changes the rules that it is judged by. They are judged apart: no exception, binding or parameter of a repository reaches
 * what the organization wrote. What cannot be read makes the review incomplete.
 */
const readOrgRules = async (reader, { changes, read, policy, today, documents, opened }) => {
    const { files, modules, notifications } = await readPolicyFiles(reader, changes, policy.organizationRules);
    const minor = (0,org_documents/* minorOf */.Hs)(policy);
    const ownIds = new Set(opened?.known.map(({ id }) => id));
    // What changes objects is the organization's alone: a repository's own policy of that kind could hide what the organization's rules are about.
    const added = (0,over_mutated/* overMutated */.D)((0,load_org_rules/* loadOrgRules */.Q)(files, modules, minor), opened?.sets ?? [], false);
    const problems = added
        .flatMap(set => set.problems)
        .map(({ path, range, level, message }) => ({ code: 'org-rules', level, path, range, message }));
    const clashes = added
        .flatMap(set => set.rules.filter(({ id }) => ownIds.has(id)))
        .map(({ id, at }) => {
        const message = `The rule ${id} is one of the organization's, which counts; this one is not judged. Give its policy another name, or remove it.`;
        return { code: 'org-rules', level: 'warning', path: at.path, range: at.range, message };
    });
    const broken = (documents && opened ? opened.problems : []).map((problem) => ({
        code: 'org-rules',
        level: problem.level,
        path: '',
        message: documents ? (0,org_documents/* placedProblem */.lR)(documents, problem) : problem.message,
    }));
    const surroundings = { minor, today };
    const former = new FormerObjects(changedObjects(read, changes));
    const budget = new step_budget/* StepBudget */.g();
    const [ownSets, addedSets] = [opened?.sets ?? [], added.map(set => withoutRules(set, ownIds))];
    const holder = documents?.files.repository;
    return {
        rules: [
            ...asRules(ownSets, { ...surroundings, ...(holder !== undefined && { holder }) }, former, budget),
            ...asRules(addedSets, surroundings, former, budget),
        ],
        notifications: [...broken, ...notifications, ...problems, ...clashes],
        onRemoved: isActive => judgeRemoved(former, { sets: [...ownSets, ...addedSets], surroundings, policy, isActive }),
    };
};
/** A rule set that has nothing of some rules. */
const withoutRules = (set, ids) => ids.size === 0
    ? set
    : {
        ...set,
        rules: set.rules.filter(({ id }) => !ids.has(id)),
        judge: (change, cluster, budget) => [...set.judge(change, cluster, budget)].filter(({ rule }) => !ids.has(rule.id)),
    };
const readPolicyFiles = async (reader, changes, named) => {
    if (named.length === 0)
        return { files: [], modules: [], notifications: [] };
    const notifications = [];
    const digests = new Map(named.flatMap(place => (0,org_rule_files/* namedModule */.gq)(place) ?? []).map(({ path, sha256 }) => [path, sha256]));
    const places = named.filter(place => (0,org_rule_files/* namedModule */.gq)(place) === undefined);
    const say = (path, message) => notifications.push({ code: 'org-rules', level: 'error', path, message });
    const tracked = await (0,read_change/* trackedAt */.yS)(reader, 'base', changes);
    if (!tracked || !changes.complete)
        say('', 'The files at the base could not all be listed, so that organization rules may be missing.');
    const wanted = new Set();
    for (const place of places) {
        const folder = place.replace(/\/+$/u, '');
        const found = (tracked ?? [folder]).filter(path => path === folder || (path.startsWith(`${folder}/`) && (0,org_documents/* isPolicyManifest */.I6)(path)));
        for (const path of found)
            wanted.add(path);
        for (const path of tracked ?? [])
            if (path.startsWith(`${folder}/`) && path.endsWith('.wasm') && !digests.has(path))
                say(path, (0,org_documents/* unnamedModule */.TU)(path));
        if (found.length === 0)
            say(place, `Policy names "${place}" for organization rules, and no such file or folder with manifests is at the base: what it asks for is not judged.`);
    }
    if (wanted.size > maxFiles)
        say(places[0] ?? '', `There are ${wanted.size} files of organization rules; at most ${maxFiles} are read.`);
    const paths = [...wanted].toSorted().slice(0, maxFiles);
    const dataPaths = [...digests.keys()].map(org_documents/* dataOf */.qu).filter(path => tracked?.includes(path) === true);
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
        const data = texts.get((0,org_documents/* dataOf */.qu)(path));
        if (read?.state !== 'bytes')
            say(path, `The module "${path}" can't be read: ${read?.state === 'unreadable' ? read.reason : 'there is no such file at the base.'}`);
        else if (data !== undefined && data.state !== 'text')
            say((0,org_documents/* dataOf */.qu)(path), `The data of "${path}" can't be read.`);
        else
            return [{ path, bytes: read.bytes, sha256, ...(data && { data: data.text }) }];
        return [];
    });
    return { files, modules, notifications };
};


/***/ })

};
