export const id = 390;
export const ids = [390];
export const modules = {

/***/ 27418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ deployingProblem)
/* harmony export */ });
/** What stands at a place of a file that deploys something and could not be reviewed: the review is incomplete. */
const deployingProblem = ({ by, range }, what) => ({
    code: 'unresolved',
    level: 'error',
    path: by.path,
    range,
    message: `${what} Look at it yourself, or take "${by.path}" off the review with "ignore-paths".`,
});


/***/ }),

/***/ 78390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followDeployed: () => (/* binding */ followDeployed)
});

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(27332);
// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(81639);
// EXTERNAL MODULE: ./build/artifacts/unrendered/variables-change.js
var variables_change = __webpack_require__(67267);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(12165);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(40241);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(58379);
// EXTERNAL MODULE: ./build/review/unrendered/changed-inputs.js
var changed_inputs = __webpack_require__(11756);
// EXTERNAL MODULE: ./build/review/read/companions.js
var companions = __webpack_require__(98843);
// EXTERNAL MODULE: ./build/review/read/named-files.js + 1 modules
var named_files = __webpack_require__(90336);
// EXTERNAL MODULE: ./build/review/read/naming-files.js
var naming_files = __webpack_require__(50762);
// EXTERNAL MODULE: ./build/review/read/deployed/deployed-files.js + 3 modules
var deployed_files = __webpack_require__(56227);
// EXTERNAL MODULE: ./build/review/read/deployed/deploying-problem.js
var deploying_problem = __webpack_require__(27418);
// EXTERNAL MODULE: ./build/artifacts/unrendered/patch-content.js
var patch_content = __webpack_require__(41161);
// EXTERNAL MODULE: ./build/artifacts/unrendered/unrendered-part.js
var unrendered_part = __webpack_require__(25399);
;// CONCATENATED MODULE: ./build/review/read/deployed/given-by-commands.js







/** More grants of one change are not told: each says that the change was not reviewed. */
const maxTold = 20;
/**
 * What commands of changed files give that they did not give before, wherever they stood: what they patch, bind or start by their own words, and what they
 * fetch. Of files that are new as well: these words are.
 */
const grantedAnew = (base, head) => {
    const deploying = (files) => [...files.values()].filter(({ path }) => (0,paths/* mayDeploy */.BU)(path));
    const before = new Set(deploying(base)
        .flatMap(deployed_files/* grantsIn */.x0)
        .map(({ key }) => key));
    return deploying(head)
        .flatMap(by => (0,deployed_files/* grantsIn */.x0)(by).map(grant => ({ by, grant })))
        .filter(({ grant }) => !before.has(grant.key))
        .slice(0, maxTold)
        .map(({ by, grant: { what, range, isSetting } }) => (0,deploying_problem/* deployingProblem */.b)({ by, range }, `A ${isSetting ? 'setting' : 'command'} here ${what}, which nobody has judged.`));
};
/** What patches do that a command lays over what runs, and did not before. */
const patchedAnew = async (places, head, reader) => {
    const asked = places.slice(0, maxTold);
    const unread = asked.map(({ path }) => path).filter(path => !head.has(path));
    const texts = unread.length > 0 ? await reader.readFiles('head', unread) : new Map();
    return asked.flatMap(({ path, by }) => {
        const file = head.get(path) ?? (0,changed_inputs/* fileOf */.W7)(path, texts.get(path));
        const hazards = file === undefined ? [{ place: "it can't be read" }] : (0,patch_content/* patchHazards */.yJ)(file.text);
        return hazards.length === 0 ? [] : [patched(by, path, (0,unrendered_part/* namesIn */.w)(hazards.map(({ place }) => place)))];
    });
};
const patched = (by, path, places) => (0,deploying_problem/* deployingProblem */.b)(by, `What runs is patched here by "${(0,text_path/* fileNameOf */.bV)(path)}" (${places}), which nobody has judged.`);

// EXTERNAL MODULE: ./build/artifacts/unrendered/given-variables.js
var given_variables = __webpack_require__(48490);
;// CONCATENATED MODULE: ./build/review/read/deployed/set-variables.js





/** More Compose files of one change are not looked at. */
const maxFiles = 20;
/** A line that sets something: `P=true`, `P: "true"`, `export P=true`. */
const settingLine = /\b[A-Za-z_]\w{0,100}["']?\s{0,9}[:=]\s{0,9}\S/u;
const settingLines = (file) => file.text.split('\n').filter(line => settingLine.test(line));
const linesSetting = (deployed) => new Set([...new Set(deployed.map(({ by }) => by))].flatMap(settingLines).map(line => line.trim()));
/** True where files of commands have lines by which something is set and which they did not have. */
const maySetOthers = (before, now) => {
    const lines = linesSetting(before);
    return [...linesSetting(now)].some(line => !lines.has(line));
};
/**
 * What commands of changed files set anew for the Compose files that they start: `P=true docker compose up`, `env` of a pipeline. Such a variable goes before
 * all files of variables; told where it decides what a service may do. Source: Docker's documentation, "Environment variables precedence in Docker Compose".
 */
const setForProjects = async ({ base, head }, trees, reader) => {
    const places = head.flatMap(by => (0,deployed_files/* placesIn */.yN)([by], trees.head).places).slice(0, maxFiles);
    if (places.length === 0)
        return [];
    const before = Map.groupBy(base.filter(({ setting }) => setting !== undefined).flatMap(by => (0,deployed_files/* placesIn */.yN)([by], trees.base).places), ({ path }) => path);
    const texts = await reader.readFiles('head', [...new Set(places.map(({ path }) => path))]);
    return places.flatMap(({ path, by }) => {
        const file = (0,changed_inputs/* fileOf */.W7)(path, texts.get(path));
        const names = file === undefined ? [] : [...(0,given_variables/* decisiveVariables */.Ci)(file)].filter(name => isSetAnew(name, by, before.get(path) ?? []));
        const what = `The variables ${(0,unrendered_part/* namesIn */.w)(names)} are set here for "${path}" and decide what its services may do, which nobody has judged.`;
        return names.length === 0 ? [] : [(0,deploying_problem/* deployingProblem */.b)(by, what)];
    });
};
const isSetAnew = (name, { setting }, before) => {
    const value = setting?.(name);
    return value !== undefined && !value.includes('\0') && !before.some(({ by }) => by.setting?.(name) === value);
};

// EXTERNAL MODULE: ./build/artifacts/compose/project-variables.js + 1 modules
var project_variables = __webpack_require__(90953);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(69522);
;// CONCATENATED MODULE: ./build/review/read/deployed/started-projects.js









const noStartedProjects = {
    paths: [],
    choices: { base: new Map(), head: new Map() },
    pointers: new Map(),
    notifications: [],
};
const keyOf = ({ path, files }) => JSON.stringify([path, files]);
/** True where a change may have commands start Compose files with other variables, as far as the words of both tell. */
const mayStartOtherwise = ({ base, head }, changes) => {
    const [before, now] = [base, head].map(all => new Set(all.filter(({ kind }) => kind === 'compose').map(wordsOf)));
    if (![...base, ...head].some(({ variables }) => variables !== undefined))
        return false;
    if ([...(now ?? [])].some(words => before?.has(words) === false))
        return true;
    const paths = changes.map(({ path }) => path);
    const patterns = head
        .flatMap(one => [one, ...(one.variables?.named ?? []), ...(one.variables?.sourced ?? [])])
        .flatMap(({ candidates }) => candidates);
    const named = new Set(patterns);
    return paths.some(path => named.has(path)) || patterns.some(isOpen);
};
const isOpen = (pattern) => /[\0*?[]/u.test(pattern);
const wordsOf = ({ candidates, variables }) => JSON.stringify([candidates, [variables?.named, variables?.sourced].map(named => named?.map(one => one.candidates))]);
const foundIn = ({ candidates }, tree) => candidates.map(one => tree.match((0,path_tree/* shellPattern */.$B)(one)).map(({ path }) => path)).find(paths => paths.length > 0) ?? [];
/** What the commands of a side start, and with which files of the repository; what is made when they run is not known. */
const startsIn = (deployed, tree) => deployed.flatMap(by => {
    if (by.kind !== 'compose')
        return [];
    const { named = [], sourced = [] } = by.variables ?? {};
    const files = named.flatMap(one => foundIn(one, tree));
    if (named.length > 0 && files.length === 0)
        return [];
    const others = sourced.flatMap(one => foundIn(one, tree));
    return (0,deployed_files/* placesIn */.yN)([by], tree).places.map(({ path }) => ({
        path,
        by,
        files: [...(named.length > 0 ? files : [(0,project_variables/* variablesPath */.XB)(path)]), ...others],
    }));
});
/** True for a project that takes its variables as Compose has it by itself. */
const isPlain = ({ path, files }) => files.length === 1 && files[0] === (0,project_variables/* variablesPath */.XB)(path);
/**
 * The Compose files that commands start with other files of variables than before, or of which such a file is changed: judged with those at both sides, where
 * nothing else of them is changed. Where it is, or commands start one in several ways, the review is incomplete if the variables decide what a
 * container may do.
 */
const followStarted = async (sides) => {
    const { deployed, trees, changes, isIgnored, reader } = sides;
    if (![...deployed.base, ...deployed.head].some(({ variables }) => variables !== undefined))
        return noStartedProjects;
    const [before, now] = [startsIn(deployed.base, trees.base), startsIn(deployed.head, trees.head)];
    const given = new Set([...before, ...now].flatMap(start => (isPlain(start) ? [] : [start.path])));
    const known = new Set(before.map(keyOf));
    const changed = new Map(changes.map(file => [file.path, file]));
    const isOther = (start) => !known.has(keyOf(start));
    const touched = now.filter(start => {
        const isGiven = given.has(start.path) && !isIgnored(start.path);
        const hasOthers = !isPlain(start) && start.files.some(path => changed.has(path));
        return isGiven && (isOther(start) || hasOthers || (changed.has(start.path) && !isPlain(start)));
    });
    if (touched.length === 0)
        return noStartedProjects;
    const wanted = { base: new Set(), head: new Set() };
    const asked = [...Map.groupBy(touched, ({ path }) => path)].map(([path, starts]) => {
        const file = changed.get(path);
        const former = file === undefined ? path : (0,change_set/* basePath */.Jp)(file);
        const others = before.filter(start => start.path === former);
        const left = new Set(now.map(keyOf));
        const gone = others.find(start => !left.has(keyOf(start)));
        const formerFiles = (start) => known.has(keyOf(start)) ? start.files : (gone?.files ?? [(0,project_variables/* variablesPath */.XB)(former)]);
        for (const start of starts) {
            for (const one of [former, ...formerFiles(start)])
                wanted.base.add(one);
            for (const one of [path, ...start.files])
                wanted.head.add(one);
        }
        return { path, former, file, formerFiles, starts: [...new Map(starts.map(start => [keyOf(start), start])).values()] };
    });
    const texts = { base: await reader.readFiles('base', [...wanted.base]), head: await reader.readFiles('head', [...wanted.head]) };
    const result = {
        ...noStartedProjects,
        paths: [],
        notifications: [],
        pointers: new Map(),
    };
    const choices = { base: new Map(), head: new Map() };
    for (const { path, former, file, formerFiles, starts } of asked) {
        const [start] = starts;
        const isAlone = file === undefined && !changed.has((0,project_variables/* variablesPath */.XB)(path)) && starts.length === 1 && start?.by.variables?.byTurns !== true;
        if (isAlone && start !== undefined && isReadable(start, texts.head)) {
            result.paths.push(path);
            choices.base.set(path, { variables: formerFiles(start) });
            choices.head.set(path, { variables: start.files });
            if (isOther(start))
                result.pointers.set(path, { path, target: undefined, by: start.by.by, range: rangeOf(start) });
        }
        else
            for (const one of starts)
                (0,append_all/* appendAll */.u)(result.notifications, undecided(one, { former, formerFiles: formerFiles(one) }, texts));
    }
    return { ...result, choices };
};
/** What names the variables, or else the Compose file. */
const rangeOf = ({ by }) => (by.variables?.named[0] ?? by.variables?.sourced[0] ?? by).range;
const isReadable = ({ path, files }, texts) => [path, ...files].every(one => ['text', 'absent'].includes(texts.get(one)?.state ?? 'absent'));
/** The files as one, of which the last assignment of a variable counts. */
const joined = (paths, texts) => {
    const files = paths.flatMap(path => (0,changed_inputs/* fileOf */.W7)(path, texts.get(path)) ?? []);
    const [first, ...others] = files;
    return others.length === 0 || first === undefined
        ? first
        : (0,changed_inputs/* fileOf */.W7)(first.path, { state: 'text', text: files.map(({ text }) => text).join('\n') });
};
/** What variables decide that nobody judged, at the command that gives them. */
const undecided = (start, { former, formerFiles }, texts) => {
    const { path, files, by } = start;
    const place = { by: by.by, range: rangeOf(start) };
    if (!isReadable(start, texts.head))
        return [
            (0,deploying_problem/* deployingProblem */.b)(place, `The variables of "${path}" are taken from a file here that is a link, or can't be read, so it was not reviewed.`),
        ];
    const [compose, was] = [(0,changed_inputs/* fileOf */.W7)(path, texts.head.get(path)), (0,changed_inputs/* fileOf */.W7)(former, texts.base.get(former))];
    const now = joined(files, texts.head);
    if (compose === undefined)
        return [];
    const isDecisive = (0,given_variables/* givenVariablesParts */.Jd)(joined(formerFiles, texts.base), now, [compose]).length > 0;
    const anew = now === undefined ? [] : (0,given_variables/* decidedAnew */._C)(now, compose, was);
    if (!isDecisive && anew.length === 0)
        return [];
    const names = anew.length > 0 ? ` (${(0,unrendered_part/* namesIn */.w)(anew)})` : '';
    return [
        (0,deploying_problem/* deployingProblem */.b)(place, `The variables that "${path}" is started with here${names} decide what its services may do, and were not reviewed with what else is changed.`),
    ];
};

;// CONCATENATED MODULE: ./build/review/read/deployed/pointed-files.js















const nothing = {
    base: named_files/* noTexts */.uv,
    head: named_files/* noTexts */.uv,
    undeployed: new Set(),
    choices: noStartedProjects.choices,
    pointers: new Map(),
    notifications: [],
};
const deployedIn = (files) => [...files].filter(({ path }) => (0,paths/* mayDeploy */.BU)(path)).flatMap(deployed_files/* deployedBy */.SB);
/** What Compose takes at the root of a repository is deployed by whoever starts it there. */
const atRoot = new Set((0,variables_change/* composeFilesBeside */.Uz)(''));
const aboutManifests = /^\uFEFF?[ \t]*["']?apiVersion["']?[ \t]*:/mu;
const aboutServices = /^\uFEFF?["']?(?:services|include)["']?[ \t]*:/mu;
/** As what a text is read that is deployed under its name; undefined for what is none. */
const kindOf = (path, text, kind) => {
    const own = (0,classify/* classify */.L8)(path, text).kind;
    if (kind === 'patch')
        return undefined;
    if (own !== 'none')
        return own === (kind === 'compose' ? 'compose' : 'kubernetes') ? own : undefined;
    if (kind === 'compose')
        return aboutServices.test(text) ? 'compose' : undefined;
    return aboutManifests.test(text) || /^\uFEFF?\s*\{[\s\S]{0,2000}"apiVersion"/u.test(text) ? 'kubernetes' : undefined;
};
/** Whether a file is looked at by its own name wherever it is changed, as what it is deployed as. A patch is none of a file. */
const isLookedAt = (path, kind) => kind !== 'patch' && (0,classify/* kindsByName */.wE)(path).includes(kind === 'compose' ? 'compose' : 'kubernetes');
/**
 * Compose files and manifests that stand as they are, or are touched only a little, and that the change has deployed where nobody deployed them: by a
 * pipeline, a makefile or a script that did something else before, or under a name that says nothing. All that they hold is new, by the line that points at them. And files of the change
 * under names that say nothing, which somebody deploys all the same.
 */
const followDeployed = async (sides) => {
    const { reader, changes, isIgnored, base, head, unchanged } = sides;
    const [before, now, standing] = [deployedIn(base.values()), deployedIn(head.values()), deployedIn(unchanged)];
    const known = new Set(before.map(deployed_files/* keyOfDeployed */.RN));
    // Why: a pipeline or a script that is new deploys what is there, which was there for all to see; but nobody looked at it under a name that says nothing.
    const isKnown = new Set(changes.flatMap(file => (base.has((0,change_set/* basePath */.Jp)(file)) ? [file.path] : [])));
    const isNews = (path, { by, kind }) => isKnown.has(by.path) || !isLookedAt(path, kind);
    const fresh = now.filter(one => !known.has((0,deployed_files/* keyOfDeployed */.RN)(one)) && one.candidates.some(candidate => isNews(candidate, one)));
    const unread = changes.filter(file => !head.has(file.path) && (0,naming_files/* mayHoldContainers */.B1)(file) && !isIgnored(file.path));
    const deployed = { base: [...before, ...standing], head: [...now, ...standing] };
    const granted = grantedAnew(base, head).filter(({ path }) => !isIgnored(path));
    const mayName = unread.length > 0 && deployed.head.length > 0;
    const seen = [...changes, ...[...sides.detours.shown.keys()].map((path) => ({ path, status: 'modified' }))];
    const startsOtherwise = mayStartOtherwise(deployed, seen);
    const setting = now.filter(({ kind }) => kind === 'compose');
    const setsOthers = maySetOthers(before, setting);
    if (fresh.length === 0 && !mayName && !startsOtherwise && !setsOthers)
        return { ...nothing, notifications: granted };
    const tracked = (await reader.listFiles('head')) ?? [];
    const { shown } = sides.detours;
    const present = [...tracked, ...shown.keys()];
    const trees = { base: new path_tree/* PathTree */.W1((0,change_set/* pathsAtBase */.hf)(present, { files: changes })), head: new path_tree/* PathTree */.W1(present) };
    const shownPlaces = (places) => places.map(({ path, by }) => ({ path: shown.get(path) ?? path, by }));
    const started = startsOtherwise ? await followStarted({ reader, changes: seen, isIgnored, deployed, trees }) : noStartedProjects;
    const named = await readNamed(reader, unread, {
        base: shownPlaces((0,deployed_files/* placesIn */.yN)(deployed.base, trees.base).places),
        head: shownPlaces((0,deployed_files/* placesIn */.yN)(deployed.head, trees.head).places),
    });
    const set = setsOthers ? await setForProjects({ base: before, head: setting }, trees, reader) : [];
    const former = new Set((0,deployed_files/* placesIn */.yN)(before, trees.base).places.map(({ path }) => path));
    const { places: found, isComplete } = (0,deployed_files/* placesIn */.yN)(fresh, trees.head);
    const [first] = fresh;
    const unfound = isComplete || first === undefined ? [] : [tooMany(first, 'some')];
    const byKind = Map.groupBy(found, ({ by }) => by.kind === 'patch');
    const patched = await patchedAnew((byKind.get(true) ?? []).filter(({ path }) => !isIgnored(path)), head, reader);
    const places = (byKind.get(false) ?? []).filter(isCandidate(sides, former)).filter(({ path, by }) => isNews(path, by));
    const pointed = places.length === 0 ? nothing : await pointAt(places, former, { ...sides, tracked, tree: trees.base });
    // Why not what is deployed anew: it is compared with nothing, however it is started.
    const standingTexts = await readBoth(reader, started.paths.filter(path => !pointed.pointers.has(path)));
    return {
        ...pointed,
        choices: started.choices,
        pointers: new Map([...started.pointers, ...pointed.pointers]),
        notifications: [...granted, ...set, ...unfound, ...patched, ...named.notifications, ...started.notifications, ...pointed.notifications],
        base: (0,named_files/* joinedTexts */.qo)(named.base, standingTexts.base),
        head: (0,named_files/* joinedTexts */.qo)(named.head, standingTexts.head, pointed.head),
    };
};
/** Compose files that the change does not touch. */
const readBoth = async (reader, paths) => {
    const texts = paths.length > 0 ? await reader.readFiles('head', paths) : new Map();
    const read = { texts, kinds: new Map(paths.map(path => [path, 'compose'])) };
    return { base: read, head: read };
};
/** True for a place that may be deployed anew: what is new is judged as such anyway. */
const isCandidate = ({ changes, isIgnored }, former) => {
    const changed = new Map(changes.map(file => [file.path, file]));
    return ({ path }) => {
        const file = changed.get(path);
        const isNew = file?.status === 'added' || file?.status === 'copied';
        return !isNew && !isIgnored(path) && !former.has(file ? (0,change_set/* basePath */.Jp)(file) : path) && !atRoot.has(path);
    };
};
const pointAt = async (places, former, { reader, changes, head, tracked, tree }) => {
    const changed = new Map(changes.map(file => [file.path, file]));
    const others = (0,paths/* deployingAmong */.yx)(tracked.filter(path => !changed.has(path))).slice(0, companions/* maxCompanions */.WN);
    const standing = [...new Set(places.map(({ path }) => path))].filter(path => !changed.has(path));
    const asked = standing.slice(0, companions/* maxCompanions */.WN);
    const texts = await reader.readFiles('head', [...new Set([...asked, ...others])]);
    const elsewhere = deployedIn(others.flatMap(path => (0,changed_inputs/* fileOf */.W7)(path, texts.get(path)) ?? []));
    const deployed = new Set([...former, ...(0,deployed_files/* placesIn */.yN)(elsewhere, tree).places.map(({ path }) => path)]);
    const found = { texts: new Map(), kinds: new Map() };
    const [undeployed, pointers, notifications] = [new Set(), new Map(), []];
    const take = (path, by, read, before) => {
        const pointer = pointerTo({ path, by });
        const kind = read.state === 'text' ? kindOf(path, read.text, by.kind) : undefined;
        if (read.state !== 'text' && !by.isGuess)
            notifications.push(unreached(pointer));
        if (kind === undefined)
            return;
        pointers.set(path, pointer);
        found.kinds.set(path, kind);
        if (before === undefined)
            found.texts.set(path, read);
        else
            undeployed.add(before);
    };
    for (const { path, by } of places) {
        const file = changed.get(path);
        const own = file && head.get(path);
        const read = own ? { state: 'text', text: own.text } : (texts.get(path) ?? { state: 'absent' });
        const before = file && (0,change_set/* basePath */.Jp)(file);
        if (!deployed.has(before ?? path) && !pointers.has(path) && read.state !== 'absent')
            take(path, by, read, before);
    }
    const first = places[0];
    if (standing.length > asked.length && first !== undefined)
        notifications.push(tooMany(first.by, standing.length - asked.length));
    return { head: found, undeployed, pointers, notifications };
};
/** Changed files that are read as nothing by their own names, and as what somebody deploys them at each side. */
const readNamed = async (reader, unread, places) => {
    const byPath = new Map(places.head.map(place => [place.path, place]));
    const wanted = unread.filter(({ path }) => byPath.has(path));
    if (wanted.length === 0)
        return { base: named_files/* noTexts */.uv, head: named_files/* noTexts */.uv, notifications: [] };
    const texts = await reader.readChangedFiles(wanted);
    const lost = wanted.flatMap(({ path }) => {
        const place = byPath.get(path);
        const read = texts.head.get(path);
        const isLost = read !== undefined && read.state !== 'absent' && (0,changed_inputs/* fileOf */.W7)(path, read) === undefined;
        return place === undefined || place.by.isGuess || !isLost ? [] : [unreached(pointerTo(place))];
    });
    return { base: asDeployed(texts.base, places.base), head: asDeployed(texts.head, places.head), notifications: lost };
};
const pointerTo = ({ path, by }) => ({ path, target: undefined, by: by.by, range: by.range });
const asDeployed = (read, places) => {
    const [texts, kinds] = [new Map(), new Map()];
    for (const { path, by } of places) {
        const found = read.get(path);
        const kind = found?.state === 'text' ? kindOf(path, found.text, by.kind) : undefined;
        if (found === undefined || kind === undefined)
            continue;
        texts.set(path, found);
        kinds.set(path, kind);
    }
    return { texts, kinds };
};
const unreached = (pointer) => (0,deploying_problem/* deployingProblem */.b)(pointer, `What is deployed here ("${(0,text_path/* fileNameOf */.bV)(pointer.path)}") is a link, or can't be read, so it was not reviewed.`);
const tooMany = (by, left) => (0,deploying_problem/* deployingProblem */.b)(by, `More files are deployed here from now on than are looked at: ${left} of them were not reviewed.`);


/***/ })

};
