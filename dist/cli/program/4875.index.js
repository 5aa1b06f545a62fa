"use strict";
exports.id = 4875;
exports.ids = [4875];
exports.modules = {

/***/ 82072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseRemote),
/* harmony export */   Y: () => (/* binding */ accessTo)
/* harmony export */ });
/** The repository that an address of git's names: `git@HOST:OWNER/REPO.git`, `https://HOST/OWNER/REPO`, `ssh://git@HOST/OWNER/REPO`. */
const parseRemote = (address) => {
    const [, host = '', owner = '', repo = ''] = /^(?:(?:https?|ssh|git):\/\/(?:[^@/\s]+@)?|(?:[^@/\s]+@))([\w.-]+)(?::\d+)?[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(address.trim()) ?? [];
    return host === '' ? undefined : { host: host.toLowerCase(), owner, repo };
};
/**
 * How GitHub is asked about a repository, or what is missing for that. Why by the host, as `gh` does it: a token of github.com must not be sent to another
 * server because a clone names it as its origin.
 */
const accessTo = ({ host }, environment) => {
    const { GITHUB_API_URL: named, GH_HOST: ownHost } = environment;
    const isPublic = host === 'github.com' || host.endsWith('.ghe.com');
    if (!isPublic && named === undefined && ownHost?.toLowerCase() !== host)
        return `The origin is on ${host}. If that is your GitHub Enterprise Server, say so: GH_HOST=${host}, with its token in GH_ENTERPRISE_TOKEN.`;
    const token = isPublic || named !== undefined ? (environment['GH_TOKEN'] ?? environment['GITHUB_TOKEN']) : environment['GH_ENTERPRISE_TOKEN'];
    if (token === undefined || token === '')
        return isPublic
            ? 'There is no token: GH_TOKEN="$(gh auth token)" tidewaiter doctor --online'
            : 'There is no token in GH_ENTERPRISE_TOKEN.';
    const usual = host === 'github.com' ? 'https://api.github.com' : isPublic ? `https://api.${host}` : `https://${host}/api/v3`;
    return { apiUrl: (named ?? usual).replace(/\/$/u, ''), token };
};


/***/ }),

/***/ 34875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ loadLocalPolicy),
/* harmony export */   N_: () => (/* binding */ policyOfText),
/* harmony export */   qH: () => (/* binding */ localPolicy),
/* harmony export */   tb: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _policy_decide_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14862);
/* harmony import */ var _policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35233);
/* harmony import */ var _policy_policy_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26700);
/* harmony import */ var _policy_profile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93091);
/* harmony import */ var _rules_known_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74870);
/* harmony import */ var _doctor_remote_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82072);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60016);
/* harmony import */ var _refuse_config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90295);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(42010);











/** What the flags ask for. */
const overridesOf = ({ command, failOn, profile }) => ({
    ...(failOn !== undefined && (command === 'scans' ? { scans: { block: failOn } } : { thresholds: { block: failOn } })),
    ...(profile !== undefined && { profile: (0,_policy_profile_js__WEBPACK_IMPORTED_MODULE_4__/* .profileEverywhere */ .UB)(profile) }),
});
/**
 * The policy for a review: the file named with `--config`, else what `find` finds where a repository has it, else the defaults. Throws
 * `UsageError` that lists every error of the file with line and hint.
 */
const loadPolicy = async (request, find) => {
    const organization = request.command === 'review' ? await organizationOf(request) : {};
    return decide(request, { file: namedFile(request) ?? { path: _policy_policy_path_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryPolicyPath */ .S, text: await find() }, ...organization });
};
/** The same for files as they stand: the policy file of their repository, whose root is given from the working folder. */
const loadLocalPolicy = async (request, root = '') => {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _policy_policy_path_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryPolicyPath */ .S);
    const file = namedFile(request) ?? { path, text: localPolicy(path) };
    return decide(request, { file });
};
/** The policy of a repository of which only this text is known; the defaults where there is none. */
const policyOfText = async (text) => {
    const file = { path: _policy_policy_path_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryPolicyPath */ .S, text: text === undefined ? { state: 'absent' } : { state: 'text', text } };
    const outcome = await (0,_policy_decide_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .decidePolicy */ .t)({ file, overrides: {} }, _rules_known_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .knownRules */ .f);
    return outcome.state === 'policy'
        ? outcome.policy
        : (0,_refuse_config_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseConfig */ .T)("The policy can't be used.", outcome.state === 'left-out' ? [] : outcome.failure.errors);
};
const namedFile = ({ config }) => config === undefined ? undefined : { path: config, text: { state: 'text', text: readConfig(config) } };
const decide = async (request, documents) => {
    const outcome = await (0,_policy_decide_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .decidePolicy */ .t)({ ...documents, overrides: overridesOf(request) }, _rules_known_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .knownRules */ .f);
    if (outcome.state === 'policy')
        return outcome;
    if (outcome.state === 'left-out')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e(outcome.reason);
    return (0,_refuse_config_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseConfig */ .T)("The policy can't be used.", outcome.failure.errors);
};
/** The organization's policy of `--policy`, and the name by which it selects this repository: that of the remote. */
const organizationOf = async ({ policy: folder }) => {
    if (folder === undefined)
        return {};
    // Why only here: it takes as long to load what starts processes as to read a Dockerfile.
    const { git } = await __webpack_require__.e(/* import() */ 4621).then(__webpack_require__.bind(__webpack_require__, 94621));
    const path = `${folder.replace(/\/$/u, '')}/policy.yml`;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) === undefined) {
        // Why not an error: an organization may decide of images alone.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'image-policies'), { throwIfNoEntry: false })?.isDirectory() === true)
            return {};
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e(`"${folder}" has neither policy.yml nor image-policies/, which the folder of an organization's policy holds. A folder of image policies in this repository is named by --image-policy.`);
    }
    const text = { state: 'text', text: readConfig(path) };
    const [organization, address] = await Promise.all([
        (0,_policy_decide_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrganization */ .w)(text, path, folder, _rules_known_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .knownRules */ .f),
        git('.', ['remote', 'get-url', 'origin']).catch(() => Buffer.alloc(0)),
    ]);
    const remote = (0,_doctor_remote_js__WEBPACK_IMPORTED_MODULE_10__/* .parseRemote */ .M)(address.toString('utf8'));
    const named = organization.state === 'policy' ? (organization.policy.organizationRules ?? []) : [];
    if (organization.state === 'policy' && named.length > 0) {
        const ruleFiles = readRuleFiles(folder.replace(/\/+$/u, ''), named);
        return { organization: { ...organization, ruleFiles }, ...(remote && { repository: { fullName: `${remote.owner}/${remote.repo}` } }) };
    }
    return { organization, ...(remote && { repository: { fullName: `${remote.owner}/${remote.repo}` } }) };
};
/** The documents that an organization's policy names beside itself. What is named and not there is told by whoever reads them. */
const readRuleFiles = (folder, named) => {
    const operands = [...new Set(named.map(place => `${folder}/${(0,_policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namedPath */ .hq)(place)}`))].filter(place => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place, { throwIfNoEntry: false }) !== undefined);
    const paths = operands.length === 0 ? [] : _local_files_js__WEBPACK_IMPORTED_MODULE_6__/* .LocalFiles */ .h.open({ operands, exclude: [] }).paths();
    // Why also those: a list of files has only what a review may judge, and data of a module lie beside it.
    const modules = named.flatMap(place => (0,_policy_org_rule_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namedModule */ .gq)(place)?.path ?? []).map(path => `${folder}/${path}`);
    const all = [...paths, ...modules, ...modules.map(path => path.replace(/\.wasm$/u, '.data.json'))];
    const files = [...new Set(all)].filter(path => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true);
    return {
        repository: folder,
        folder: `${folder}/`,
        files: new Map(files.map(path => [path.slice(folder.length + 1), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path)])),
        errors: [],
    };
};
/** Why links are followed here: who runs the command names the file, and a shell hands over what it made up as one. */
const readConfig = (path) => {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : 'unknown error';
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e(`The policy file "${path}" can't be read: ${reason}. "tidewaiter init" shows one for this repository.`);
    }
};
/** A policy file, that of the working folder where no other is named. */
const localPolicy = (path = _policy_policy_path_js__WEBPACK_IMPORTED_MODULE_8__/* .repositoryPolicyPath */ .S) => {
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (!status)
        return { state: 'absent' };
    return status.isSymbolicLink() ? { state: 'link' } : { state: 'text', text: readConfig(path) };
};


/***/ }),

/***/ 14862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ decidePolicy),
  w: () => (/* binding */ readOrganization)
});

// EXTERNAL MODULE: ./build/text/path.js
var path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/policy/keys/key-table.js + 6 modules
var key_table = __webpack_require__(10064);
// EXTERNAL MODULE: ./build/policy/changes/shown-value.js
var shown_value = __webpack_require__(22589);
// EXTERNAL MODULE: ./build/policy/threshold.js
var policy_threshold = __webpack_require__(24209);
// EXTERNAL MODULE: ./build/policy/locks/lockable-keys.js
var lockable_keys = __webpack_require__(36839);
;// CONCATENATED MODULE: ./build/policy/locks/hold-locks.js




/**
 * Takes out of a layer what asks for less than the organization's policy does under a key that it locks. `floor` is that policy over the
 * defaults.
 */
const holdLocks = (given, floor, org, origin) => {
    const notes = [];
    let layer = given;
    for (const entry of lockable_keys/* lockableKeys */.wS) {
        if (!(0,lockable_keys/* isLocked */.ln)(org.locked, entry.name) || !(0,key_table/* wouldWeaken */.vv)(layer, floor, entry))
            continue;
        const [asked, kept] = [layer, floor].map(values => (0,shown_value/* shownValue */.J)((0,key_table/* wordsAt */.n4)(values, entry)));
        const what = `"${entry.name}" (${asked}) asks for less than the organization's policy, which locks it: ${kept} stands.`;
        notes.push(lockNote(org, origin, entry.name, what));
        layer = (0,key_table/* withoutKey */.wC)(layer, entry);
    }
    const report = highestReport(layer, floor, org);
    if (report !== undefined) {
        notes.push(lockNote(org, origin, 'thresholds.report', `"thresholds.report" (${layer.thresholds?.report}) would raise a threshold that the organization's policy locks: ${report} stands.`));
        layer = { ...layer, thresholds: { ...layer.thresholds, report } };
    }
    if ((0,lockable_keys/* isLocked */.ln)(org.locked, 'waivers') && org.waivable === undefined && layer.waivers !== undefined && layer.waivers.length > 0) {
        notes.push(lockNote(org, origin, 'waivers', `"waivers" do not count: the organization's policy locks them.`));
        layer = { ...layer, waivers: [] };
    }
    return { layer, notes };
};
/** The highest `report` that leaves locked thresholds as they are, when the layer asks for a higher one: what is not shown can't block. */
const highestReport = ({ thresholds }, floor, org) => {
    const report = thresholds?.report;
    if (report === undefined)
        return undefined;
    const limit = ['comment', 'block']
        .filter(part => (0,lockable_keys/* isLocked */.ln)(org.locked, `thresholds.${part}`))
        .reduce((lowest, part) => (0,policy_threshold/* looser */.du)(lowest, floor.thresholds[part]), 'none');
    return (0,policy_threshold/* compareThreshold */.HE)(report, limit) > 0 ? limit : undefined;
};
/** Says that something does not count because of a lock, where it stands and what to do. */
const lockNote = (org, { path, places }, key, what) => {
    const place = places.get(key);
    const where = path === undefined ? 'What an input or a flag asks for under ' : place === undefined ? '' : `Line ${place.line}: `;
    const remedy = path === undefined ? 'Leave it out' : 'Remove it';
    return {
        code: 'policy-locked',
        level: 'warning',
        path: path ?? '',
        ...(place && { range: place.range }),
        message: `${where}${what} ${remedy}, or ask the owners of ${org.repository} (${org.source.path}).`,
    };
};

// EXTERNAL MODULE: ./build/findings/severity.js
var findings_severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/text/and-more.js
var and_more = __webpack_require__(58978);
// EXTERNAL MODULE: ./build/policy/profile.js
var profile = __webpack_require__(93091);
// EXTERNAL MODULE: ./build/policy/rule-names.js
var rule_names = __webpack_require__(65679);
// EXTERNAL MODULE: ./build/policy/settings.js
var settings = __webpack_require__(2489);
;// CONCATENATED MODULE: ./build/policy/locks/lock-rules.js






const aspectWords = {
    enabled: 'would turn off',
    severity: 'would lower the severity of',
    options: 'would change options of',
    ignorePaths: 'would leave paths out of',
};
/** True when a lock is about the rule. */
const isLockedRule = (locked, rule) => locked.some(lock => lock === 'rules' || (lock.startsWith('rules.') && (0,rule_names/* meansRule */.dX)(lock.slice('rules.'.length), rule)));
/** Gives each locked rule the stricter of what the organization and the merged policy say. What would have weakened it is told. */
const lockRules = (merged, floor, org, origin) => {
    const rules = new Map(merged.rules);
    const isQuieter = (0,profile/* isLooser */.NM)(merged.profile, floor.profile);
    const weakened = new Map();
    for (const rule of org.knownRules.filter(known => isLockedRule(org.locked, known))) {
        // Registries are locked by a key of their own.
        const least = (0,settings/* settingsFor */.zc)({ ...floor, registries: merged.registries }, rule);
        const own = (0,settings/* settingsFor */.zc)(merged, rule);
        const isLeftToProfile = own.by === 'profile' && least.by === 'profile';
        const lessOften = isQuieter && isLeftToProfile && (0,profile/* includes */.mK)((0,profile/* loudestOf */.CN)(floor.profile), rule) && !(0,profile/* includes */.mK)((0,profile/* quietestOf */.CO)(merged.profile), rule);
        const aspects = new Set([...(lessOften ? ['enabled'] : []), ...weakenedAspects(own, least, rule)]);
        const isHeld = aspects.size > 0 || isQuieter || (own.severity !== undefined && own.severity !== least.severity);
        if (!isHeld)
            continue;
        rules.delete(rule.id);
        rules.set(rule.id, { ...tightened(own, least), atLeast: floor.profile });
        for (const aspect of aspects) {
            const key = keyThatSays(aspect, rule, merged);
            const group = weakened.get(`${aspect} ${key}`) ?? { key, aspect, ids: [] };
            group.ids.push(rule.id);
            weakened.set(`${aspect} ${key}`, group);
        }
    }
    const notes = [...weakened.values()].map(group => noteOf(group, org, origin));
    return { ...merged, rules, notes: [...merged.notes, ...notes] };
};
const tightened = (own, least) => {
    const { severity: set } = least;
    const severity = set && (0,findings_severity/* worseSeverity */.E$)(set, own.severity);
    const enabled = turnedOn(own) || turnedOn(least) ? true : own.by === 'entry' && least.by === 'entry' ? false : undefined;
    return {
        ...(enabled !== undefined && { enabled }),
        ...(severity !== undefined && { severity }),
        ...(severity === undefined && own.severity !== undefined && { minSeverity: own.severity }),
        options: least.options,
        ignorePaths: least.ignorePaths,
        decides: true,
    };
};
const turnedOn = ({ enabled, by }) => enabled && by === 'entry';
const weakenedAspects = (own, least, rule) => {
    const severity = least.severity ?? rule.severity;
    const lowered = own.severity !== undefined && severity !== undefined && (0,findings_severity/* compareSeverity */.zK)(own.severity, severity) > 0;
    return [
        ...(least.enabled && !own.enabled ? ['enabled'] : []),
        ...(lowered ? ['severity'] : []),
        ...(JSON.stringify(own.options) === JSON.stringify(least.options) ? [] : ['options']),
        ...(own.ignorePaths.some(path => !least.ignorePaths.includes(path)) ? ['ignorePaths'] : []),
    ];
};
const says = {
    enabled: ({ enabled }) => enabled === false,
    severity: ({ severity }) => severity !== undefined,
    options: ({ options }) => Object.keys(options).length > 0,
    ignorePaths: ({ ignorePaths }) => ignorePaths.length > 0,
};
const keyThatSays = (aspect, rule, { rules }) => {
    const found = [...rules].findLast(([pattern, settings]) => (0,rule_names/* meansRule */.dX)(pattern, rule) && says[aspect](settings));
    return found === undefined ? 'profile' : `rules.${found[0]}`;
};
/** Rules that one note names. */
const maxNamed = 3;
const noteOf = ({ key, aspect, ids }, org, origin) => {
    const named = (0,and_more/* andMore */.v)(ids.slice(0, maxNamed), ids.length);
    return lockNote(org, origin, key, `"${key}" ${aspectWords[aspect]} ${named}, which the organization's policy locks: that does not count.`);
};

;// CONCATENATED MODULE: ./build/policy/merge.js





/** The policy of a repository that has no file and a shell that asks for nothing. */
const defaultPolicy = {
    ...(0,key_table/* unsetValues */.uI)(),
    modes: new Map(),
    waivable: undefined,
    notes: [],
    source: undefined,
};
/**
 * What a shell asked for, over the repository's file, over the organization's policy, over the defaults. What the organization locks can
 * only be tightened; a request for less does not count and becomes one of the policy's `notes`.
 */
const effectivePolicy = ({ org: given, file, overrides, ownRules }) => {
    const layers = [file, overrides].filter(layer => layer !== undefined);
    if (given === undefined)
        return { ...layers.reduce(overlay, defaultPolicy), source: file?.source };
    const org = ownRules ? withOwnRules(given, ownRules.known) : given;
    // Why without: what the organization names lies in its own repository, and what remains here is the reviewed one's.
    const { organizationRules: _, ...own } = org;
    const floor = {
        ...overlay(defaultPolicy, own),
        modes: org.modes,
        waivable: org.waivable,
        ...(ownRules?.documents !== undefined && {
            guarded: { documents: ownRules.documents, guardedRules: ownRules.known.map(({ id }) => id) },
        }),
        organization: { repository: org.repository, path: org.source.path },
    };
    const origin = { path: file?.source.path, places: file?.places ?? new Map() };
    const shell = { path: undefined, places: new Map() };
    const held = layers.map(layer => holdLocks(layer, floor, org, layer === file ? origin : shell));
    const merged = held.reduce((policy, { layer }) => overlay(policy, layer), floor);
    const isLockedProfile = (0,lockable_keys/* isLocked */.ln)(org.locked, 'profile');
    const profile = isLockedProfile ? { ...merged.profile, atLeast: floor.profile } : merged.profile;
    return lockRules({ ...merged, profile, notes: held.flatMap(({ notes }) => notes), source: file?.source }, floor, org, origin);
};
/** The organization's policy with the rules that it has written itself: what it asks by them, no repository weakens. */
const withOwnRules = (org, known) => ({
    ...org,
    knownRules: [...org.knownRules, ...known],
    locked: [...org.locked, ...(known.length > 0 ? ['rules.org/*'] : [])],
});
/** One layer over a complete policy. */
const overlay = (under, layer) => ({
    ...under,
    ...(0,key_table/* overlayValues */.nL)(under, layer),
    thresholds: overlayThresholds(under.thresholds, layer.thresholds ?? {}, layer.profile?.base === 'strict'),
});
/**
 * Keeps `comment` and `block` at or above `report`, so that all outputs can show the thresholds as they are: a layer that asks for a
 * lower `block` (say `--fail-on low`) pulls `report` down with it, one that raises `report` raises the others. Who asks for the profile
 * `strict` everywhere wants to see what its rules say, so that `report` goes down to `info` unless the same layer names another one.
 */
const overlayThresholds = (under, layer, isStrict) => {
    const asked = [layer.comment, layer.block].filter(threshold => threshold !== undefined);
    const lowest = (threshold) => asked.reduce((low, other) => ((0,policy_threshold/* compareThreshold */.HE)(other, low) < 0 ? other : low), threshold);
    const report = layer.report ?? (isStrict ? 'info' : lowest(under.report));
    return { report, comment: (0,policy_threshold/* stricter */.Rn)(layer.comment ?? under.comment, report), block: (0,policy_threshold/* stricter */.Rn)(layer.block ?? under.block, report) };
};

// EXTERNAL MODULE: ./build/policy/changes/key-change.js
var key_change = __webpack_require__(1832);
// EXTERNAL MODULE: ./build/policy/mode-setting.js
var mode_setting = __webpack_require__(52730);
// EXTERNAL MODULE: ./build/policy/images/image-settings.js
var image_settings = __webpack_require__(11392);
;// CONCATENATED MODULE: ./build/policy/images/describe-image-settings.js



/** The section `images` in words, by key. */
const imageSettingsWords = (settings = image_settings/* defaultImageSettings */.A) => [
    ['images.no-match', settings.noMatch],
    ['images.scope', settings.scope],
    ['images.platforms', settings.platforms],
    ['images.signature-format', settings.signatureFormat],
    ['images.registries.allowed', settings.registries.allowed === undefined ? 'any' : (0,key_change/* listWords */.y)(settings.registries.allowed)],
    ['images.registries.mirrors', (0,key_change/* listWords */.y)([...settings.registries.mirrors].map(([from, to]) => `${from} by ${to}`))],
    ['images.registries.http', (0,key_change/* listWords */.y)(settings.registries.http)],
    ['images.registries.private', (0,key_change/* listWords */.y)(settings.registries.private)],
    ['images.engines', entryWords(settings.engines)],
    ['images.notary-v1', entryWords(settings.notary)],
    ['images.github-attestations', entryWords(settings.githubAttestations)],
    ['images.exceptions', entryWords(settings.exceptions)],
    ['images.modes', (0,key_change/* listWords */.y)([...settings.modes].map(([glob, setting]) => `${glob} ${(0,mode_setting/* modeSettingWords */.$I)(setting)}`))],
];
/** Everything that an entry says but where it stands. */
const entryWords = (entries) => (0,key_change/* listWords */.y)(entries.map(entry => wordsIn({ ...entry, origin: undefined }).join(' ')));
const wordsIn = (value) => {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

;// CONCATENATED MODULE: ./build/policy/changes/describe-org-change.js


/** What changes in the keys that only an organization's policy has and no effective policy shows. Undefined: there is none. */
const describeOrgPolicyChange = (before, after) => (0,key_change/* keyChanges */.L)(wordsOf(before), wordsOf(after));
const wordsOf = (policy) => {
    const { mode, include, exclude, topics } = policy?.repositories ?? { mode: 'opt-out', include: [], exclude: [], topics: [] };
    return new Map([
        ['repositories.mode', mode],
        ['repositories.include', (0,key_change/* listWords */.y)(include)],
        ['repositories.exclude', (0,key_change/* listWords */.y)(exclude)],
        ['repositories.topics', (0,key_change/* listWords */.y)(topics)],
        ['organization-rules', (0,key_change/* listWords */.y)(policy?.organizationRules ?? [])],
        ['apply-mutating-policies', String(policy?.appliesMutations ?? false)],
        ['locked', (0,key_change/* listWords */.y)(policy?.locked ?? [])],
        ...imageSettingsWords(policy?.images),
    ]);
};

;// CONCATENATED MODULE: ./build/policy/changes/watched-policy.js


/** The repository's own file. */
const watchRepositoryPolicy = (path, others, rules) => ({
    path,
    read: async (text, ownRules) => {
        if (text === undefined)
            return { policy: effectivePolicy({ ...others, ownRules }) };
        // Why only here: what reads policies takes longer to load than a small change to judge.
        const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(7835), __webpack_require__.e(8879)]).then(__webpack_require__.bind(__webpack_require__, 67835));
        const { policy: file, errors } = parsePolicy(text, path, rules);
        return errors ? { errors } : { policy: effectivePolicy({ ...others, file, ownRules }) };
    },
});
/** The organization's file, in the repository (`owner/repo`) that holds it. `others.org` is the one that counts now. */
const watchOrgPolicy = (path, repository, { org: before, ...others }, rules) => ({
    path,
    read: async (text, ownRules) => {
        if (text === undefined)
            return { policy: effectivePolicy(others), otherKeys: describeOrgPolicyChange(before, undefined) };
        const { parseOrgPolicy } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(7835), __webpack_require__.e(4996), __webpack_require__.e(84)]).then(__webpack_require__.bind(__webpack_require__, 24996));
        const { policy: org, errors } = parseOrgPolicy(text, path, repository, rules);
        return errors
            ? { errors }
            : {
                policy: effectivePolicy({ ...others, org, ownRules }),
                otherKeys: describeOrgPolicyChange(before, org),
                namedRules: org.organizationRules ?? [],
            };
    },
});

// EXTERNAL MODULE: ./build/policy/file-error.js
var file_error = __webpack_require__(76777);
// EXTERNAL MODULE: ./build/text/wildcard.js
var wildcard = __webpack_require__(10393);
;// CONCATENATED MODULE: ./build/policy/org-policy.js

const applies = { applies: true };
/** True when a repository's topics decide whether it is reviewed: only then need they be asked for. */
const needsTopics = ({ repositories }, fullName) => repositories.topics.length > 0 && !isNamed(repositories.exclude, fullName) && !isNamed(repositories.include, fullName);
/** Decides whether a repository is reviewed. Topics that could not be read leave none out: it is reviewed. */
const appliesTo = (org, { fullName, topics }) => {
    const { mode, include, exclude } = org.repositories;
    if (isNamed(exclude, fullName))
        return leftOut(org, 'names it in "repositories.exclude"');
    if (isNamed(include, fullName))
        return applies;
    if (needsTopics(org, fullName) && topics === undefined)
        return applies;
    const topic = org.repositories.topics.find(wanted => topics?.includes(wanted));
    if (mode === 'opt-in')
        return topic === undefined ? leftOut(org, 'is opt-in and does not name it') : applies;
    return topic === undefined ? applies : leftOut(org, `leaves out repositories with the topic "${topic}"`);
};
const leftOut = ({ repository, source }, why) => ({
    applies: false,
    reason: `This repository is not reviewed: the organization's policy (${repository}, ${source.path}) ${why}.`,
});
/** Names on GitHub know no case. */
const isNamed = (globs, fullName) => {
    const whole = fullName.toLowerCase();
    const name = whole.slice(whole.indexOf('/') + 1);
    return globs.some(glob => (0,wildcard/* matchesWildcard */._)(glob.toLowerCase(), glob.includes('/') ? whole : name));
};

// EXTERNAL MODULE: ./build/policy/org-rule-files.js
var org_rule_files = __webpack_require__(35233);
;// CONCATENATED MODULE: ./build/policy/decide-policy.js






/**
 * The one place where a policy is decided, for all shells: what a shell was asked for, over the repository's file, over the organization's.
 * An error in either file is the outcome; no default takes its place.
 */
const decidePolicy = async (given, rules) => {
    const { organization = { state: 'none' }, overrides, repository, organizationFile, branchNote } = given;
    const read = await readFile(given.file, rules);
    const org = organization.state === 'policy' ? organization.policy : undefined;
    const file = read.errors ? undefined : read.policy;
    const watchedOrg = organizationFile && watchOrgPolicy(organizationFile.path, organizationFile.repository, { org, file, overrides }, rules);
    if (organization.state === 'invalid') {
        const failure = { errors: organization.errors, repository: organization.repository };
        return { state: 'invalid', failure, ...(watchedOrg && { repairable: watchedOrg }) };
    }
    const scope = org && repository && appliesTo(org, repository);
    // Why the exception: nobody else would tell what is wrong with the new policy before it stops all reviews.
    if (scope?.applies === false && !organizationFile?.edited)
        return { state: 'left-out', reason: scope.reason };
    const own = watchRepositoryPolicy(given.file.path, { org, overrides }, rules);
    if (read.errors)
        return { state: 'invalid', failure: { errors: read.errors }, repairable: own };
    const ruleFiles = organization.state === 'policy' ? organization.ruleFiles : undefined;
    const documents = ruleFiles && (0,org_rule_files/* orgRulesDigest */.IZ)(ruleFiles);
    const withRules = (known) => effectivePolicy({ org, file, overrides, ownRules: { documents, known } });
    return {
        state: 'policy',
        policy: withRules([]),
        watched: watchedOrg ? [own, watchedOrg] : [own],
        org,
        organizationRules: ruleFiles && {
            files: ruleFiles,
            named: org?.organizationRules ?? [],
            appliesMutations: org?.appliesMutations ?? false,
            withRules,
        },
        watchedRules: organizationFile && {
            path: organizationFile.path,
            files: ruleFiles ?? {
                repository: organizationFile.repository,
                folder: (0,path/* folderOf */.yS)(organizationFile.path),
                files: new Map(),
                errors: [],
            },
            named: org?.organizationRules ?? [],
        },
        notes: [organization.state === 'none' ? organization.note : undefined, branchNote].filter(note => note !== undefined),
    };
};
const readFile = async ({ path, text, namedBy }, rules) => {
    if (text.state === 'absent')
        return namedBy === undefined ? { policy: undefined } : { errors: [missing(path, namedBy)] };
    if (text.state !== 'text')
        return { errors: [unusable(path, 'The policy file', text)] };
    // Why only here: what reads policies takes longer to load than a small change to judge.
    const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(7835), __webpack_require__.e(8879)]).then(__webpack_require__.bind(__webpack_require__, 67835));
    return parsePolicy(text.text, path, rules);
};
/** Reads the organization's policy file, which `repository` (`owner/repo`) holds. */
const readOrganization = async (text, path, repository, rules) => {
    const what = "The organization's policy";
    if (text.state === 'absent')
        return { state: 'invalid', repository, errors: [(0,file_error/* fileError */.z)(path, `${what} is not there any more.`)] };
    if (text.state !== 'text')
        return { state: 'invalid', repository, errors: [unusable(path, what, text)] };
    const { parseOrgPolicy } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(7835), __webpack_require__.e(4996), __webpack_require__.e(84)]).then(__webpack_require__.bind(__webpack_require__, 24996));
    const { policy, errors } = parseOrgPolicy(text.text, path, repository, rules);
    return errors ? { state: 'invalid', repository, errors } : { state: 'policy', policy };
};
const unusable = (path, what, text) => text.state === 'link'
    ? (0,file_error/* fileError */.z)(path, `${what} is a symbolic link, which is not followed.`, 'Put the policy itself there.')
    : (0,file_error/* fileError */.z)(path, `${what} can't be read: ${text.reason}`);
const missing = (path, namedBy) => (0,file_error/* fileError */.z)(path, `The policy file that the input "${namedBy}" names does not exist in the base branch.`, `Merge it first, or leave "${namedBy}" out.`);


/***/ }),

/***/ 35233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ orgRulesDigest),
/* harmony export */   gq: () => (/* binding */ namedModule),
/* harmony export */   hq: () => (/* binding */ namedPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29546);


/** The module that an entry of `organization-rules` names; undefined for a file or folder of manifests. */
const namedModule = (place) => {
    const [, path, sha256] = /^([^@]+\.wasm)@sha256:([\da-f]{64})$/iu.exec(place) ?? [];
    return path === undefined || sha256 === undefined ? undefined : { path, sha256 };
};
/** A file or folder that an entry of `organization-rules` names, without a slash at its end. */
const namedPath = (place) => (namedModule(place)?.path ?? place).replace(/\/+$/u, '');
/** SHA-256 (hex) of all documents with their paths: other documents decide otherwise. */
const orgRulesDigest = ({ files, errors }) => {
    const sums = [...files].map(([path, bytes]) => [path, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex')]).toSorted(([a], [b]) => (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a, b));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', JSON.stringify([sums, errors.map(({ path, message }) => [path, message])]), 'hex');
};


/***/ }),

/***/ 26700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ repositoryPolicyPath)
/* harmony export */ });
/* unused harmony export imagePoliciesFolder */
/** Where a repository keeps its policy, unless a shell is told another place. */
const repositoryPolicyPath = '.github/tidewaiter.yml';
/**
 * The folder beside the organization's policy file that holds its image policies: `tidewaiter/image-policies` for `tidewaiter/policy.yml`.
 */
const imagePoliciesFolder = (policyPath) => `${policyPath.slice(0, policyPath.lastIndexOf('/') + 1)}image-policies`;


/***/ }),

/***/ 2489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vq: () => (/* binding */ isAskedInFull),
/* harmony export */   iN: () => (/* binding */ askedOf),
/* harmony export */   zc: () => (/* binding */ settingsFor)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80702);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93091);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65679);



/** The rule that judges images by `registries`. */
const registryRule = 'image/untrusted-registry';
/** The rule that asks who publishes images; whom policy trusts is known. */
const publisherRule = 'image/unverified-publisher';
/** What `registries` says of a rule: that it runs, and its options. */
const registrySettings = ({ registries: { trusted, denied } }, { id }) => {
    if (id === registryRule && trusted.length + denied.length > 0)
        return { byRegistries: true, ownOptions: { trusted, denied } };
    return { byRegistries: undefined, ownOptions: id === publisherRule && trusted.length > 0 ? { publishers: trusted } : {} };
};
const entriesOfRules = new WeakMap();
const entriesOf = ({ rules }) => {
    const known = entriesOfRules.get(rules) ?? new _rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .NamedEntries */ .Mk(rules);
    entriesOfRules.set(rules, known);
    return known;
};
/** Settings of a rule: its own defaults, then each entry of the policy that names it, the last one deciding. */
const settingsFor = (policy, rule) => {
    const { byRegistries, ownOptions } = registrySettings(policy, rule);
    let enabled = byRegistries;
    let severity;
    let minSeverity;
    let atLeast;
    let options = ownOptions;
    let ignorePaths = [];
    for (const settings of entriesOf(policy).of(rule)) {
        if (settings.decides)
            [enabled, severity, options, ignorePaths] = [byRegistries, undefined, ownOptions, []];
        enabled = settings.enabled ?? enabled;
        severity = settings.severity ?? severity;
        minSeverity = settings.minSeverity ?? minSeverity;
        atLeast = settings.atLeast ?? atLeast;
        options = { ...options, ...settings.options };
        ignorePaths = [...ignorePaths, ...settings.ignorePaths];
    }
    return {
        enabled: enabled ?? profilesOf(policy, atLeast).some(profile => (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .mayAskFor */ .MU)((0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .loudestOf */ .CN)(profile), rule)),
        by: enabled === undefined ? 'profile' : 'entry',
        ...(atLeast && { atLeast }),
        ...(severity !== undefined && { severity }),
        ...(minSeverity !== undefined && { minSeverity }),
        options: declaredOptions(rule, options),
        ignorePaths,
    };
};
/** What is in force at the same time: the loudest of them counts. */
const profilesOf = ({ profile }, atLeast) => [profile, profile.atLeast, atLeast].filter(setting => setting !== undefined);
/** What policy asks of a rule with these settings. */
const askedOf = (policy, rule, { enabled, by, atLeast, ignorePaths }) => {
    const settings = profilesOf(policy, atLeast);
    const at = (path) => settings.map(setting => (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .profileAt */ .b)(setting, path)).reduce(_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .louder */ .uX);
    const ignores = (path) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAnyGlob */ .oy)(path, ignorePaths);
    return {
        ignores,
        asks: (path, severity) => by === 'entry' || (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .asksFor */ .ev)(at(path), rule, severity),
        speaksAt: path => enabled && !ignores(path) && (by === 'entry' || (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .includes */ .mK)(at(path), rule)),
    };
};
/** Whether policy asks somewhere for all that a rule finds, and not only for what is raised. */
const isAskedInFull = (policy, rule, { by, atLeast }) => by === 'entry' || profilesOf(policy, atLeast).some(profile => (0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .includes */ .mK)((0,_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .loudestOf */ .CN)(profile), rule));
/** A glob may set an option that only some of its rules have. */
const declaredOptions = (rule, given) => Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [
    name,
    Object.hasOwn(given, name) ? (given[name] ?? option.default) : option.default,
]));


/***/ })

};
;