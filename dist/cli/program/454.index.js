"use strict";
exports.id = 454;
exports.ids = [454];
exports.modules = {

/***/ 52457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isDigest),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const digestPattern = /^sha256:[0-9a-f]{64}$/u;
/** Whether a text is a SHA-256 digest. Other registered algorithms (sha512, blake3) are not: no registry that was measured stores images by them. */
const isDigest = (text) => digestPattern.test(text);
/** The digest of bytes. */
const digestOf = (bytes) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;


/***/ }),

/***/ 73454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RenderedChange: () => (/* reexport */ RenderedChange),
  readRendered: () => (/* reexport */ readRendered)
});

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/unrendered/deploy-inputs.js
var deploy_inputs = __webpack_require__(78413);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(88944);
// EXTERNAL MODULE: ./build/environments/inputs.js
var inputs = __webpack_require__(70445);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/folder-trees.js
var folder_trees = __webpack_require__(50127);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/review/unrendered/changed-inputs.js
var changed_inputs = __webpack_require__(20161);
// EXTERNAL MODULE: ./build/review/rendered/deployments.js + 17 modules
var rendered_deployments = __webpack_require__(79863);
// EXTERNAL MODULE: ./build/review/rendered/may-be-rendered.js
var may_be_rendered = __webpack_require__(92309);
// EXTERNAL MODULE: ./build/review/rendered/render-chart-unit.js
var render_chart_unit = __webpack_require__(22522);
// EXTERNAL MODULE: ./build/review/rendered/render-kustomization-unit.js
var render_kustomization_unit = __webpack_require__(24145);
;// CONCATENATED MODULE: ./build/review/rendered/read-rendered.js













/** Folders above a file in which charts are looked for. */
const maxFolders = 64;
/** Kustomizations that are read to learn which of them a change reaches: one query. */
const maxKustomizations = 50;
/** Files of a chart, or around the kustomizations of one, that are read. */
const maxFiles = 600;
/** More are not rendered for one change. */
const maxUnits = 100;
const nothing = { units: [], base: new Map(), head: new Map(), unread: new Set(), overfull: new Set(), moved: new Map() };
/** What a side has of the paths of the other. */
const trackedAtBase = (head, { files }) => {
    const paths = new Set(head);
    for (const file of files) {
        if (file.status !== 'modified')
            paths.delete(file.path);
        if (file.status === 'removed' || file.status === 'renamed')
            paths.add((0,change_set/* basePath */.J)(file));
    }
    return [...paths];
};
/**
 * The charts and kustomizations that a change touches, with the files of both sides that they are made of. `patches` are changed files that a
 * kustomization applies to others.
 */
const readRendered = async (reader, changes, unrendered, isPatch, isIgnored, kubeVersion) => {
    const { forCharts, forOverlays } = (0,may_be_rendered/* filesToRender */.LD)(changes.files.filter(({ path }) => !isIgnored(path)), unrendered, isPatch);
    if (forCharts.length + forOverlays.length === 0)
        return nothing;
    const tracked = await reader.listFiles('head');
    if (tracked === undefined)
        return nothing;
    const before = trackedAtBase(tracked, changes);
    const all = [...new Set([...tracked, ...before])];
    const changed = new Set(changes.files.flatMap(may_be_rendered/* pathsOf */.wG));
    const near = chartsAround(forCharts.flatMap(may_be_rendered/* pathsOf */.wG), all);
    const kustomizations = forOverlays.length > 0 ? kustomizationsAround(forOverlays.flatMap(may_be_rendered/* pathsOf */.wG), tracked) : [];
    const inputs = [...new Set([...kustomizations, ...deployInputs(all, [...forCharts, ...forOverlays])])];
    const reading = { texts: new Map(), unread: new Set() };
    const { texts, unread } = reading;
    await readInto(reading, reader, [...new Set([...near.flatMap(folder => filesIn(folder, tracked)), ...kustomizations])]);
    await readInto({ texts, unread: new Set() }, reader, inputs.filter(path => !texts.has(path)));
    // Why a second round: generators and generated ConfigMaps name files of any name.
    const further = new rendered_deployments/* Deployments */.D(all, changed, inputs).of(texts).furtherInputs.slice(0, maxFurther);
    await readInto({ texts, unread: new Set() }, reader, further);
    const told = new Set([...inputs, ...further]);
    const atBase = await baseTexts({ reader, unread }, changes, path => told.has(path) || (0,kustomization/* isKustomization */.Sv)(path) || isIn(path, near));
    const deployments = new rendered_deployments/* Deployments */.D(all, changed, [...told]);
    const sides = [texts, overlay(texts, atBase, changes)];
    const charts = [...new Set([...near, ...chartsNaming(changed, all, sides, deployments)])];
    const environments = charts.flatMap(folder => environmentsOf(folder, sides, deployments).map(one => ({ folder, one })));
    const folders = forOverlays.length > 0 ? touchedFolders(sides, deployments, all, forOverlays) : [];
    const members = new Set([
        ...folders.flatMap(one => [...one.members]),
        ...environments.flatMap(({ one }) => (0,render_chart_unit/* filesOf */.R)(one)),
        ...charts.flatMap(folder => filesIn(folder, tracked)),
    ]);
    const present = new Set(tracked);
    await readInto(reading, reader, [...members].filter(path => present.has(path) && !texts.has(path)));
    const more = await baseTexts({ reader, unread }, changes, path => (members.has(path) || isIn(path, charts)) && !atBase.has(path));
    const base = overlay(texts, new Map([...atBase, ...more]), changes);
    const moved = new Map(changes.files.flatMap(file => (file.status === 'renamed' ? [[file.path, (0,change_set/* basePath */.J)(file)]] : [])));
    const units = [
        ...environments.flatMap(({ folder, one }) => [
            (0,render_chart_unit/* chartUnit */.F)(folder, one, deployments, { kubeVersion }),
            ...(one.names.includes('default') && isReadTwoWays(texts.get(`${folder}values.yaml`))
                ? [(0,render_chart_unit/* chartUnit */.F)(folder, one, deployments, { kubeVersion, helm: 4 })]
                : []),
        ]),
        ...folders.map(({ environment, file, members: own }) => (0,render_kustomization_unit/* kustomizationUnit */.y)(environment, file, own, deployments)),
    ];
    const overfull = new Set([
        ...charts.filter(folder => sides.some(files => deployments.of(files).ofChart(folder).leftOut.length > 0)),
        ...units.slice(maxUnits).map(({ folder }) => folder),
    ]);
    return { units: units.slice(0, maxUnits), base, head: texts, unread, overfull, moved };
};
/** Of values in several documents, Helm 3 reads the first, and Helm 4 all. */
const isReadTwoWays = (values) => /^---\s/mu.test(values?.text.replace(/^(?:#[^\n]*\n|\s)*---/u, '') ?? '');
const isIn = (path, folders) => folders.some(folder => path.startsWith(folder));
const filesIn = (folder, tracked) => tracked.filter(path => path.startsWith(folder) && isReadable(path));
/** Files that are read to learn how charts are deployed: two queries. */
const maxInputs = 100;
/** And those that they name for more. */
const maxFurther = 50;
/** The files that may say how charts are deployed: those of the change first. */
const deployInputs = (paths, forCharts) => {
    const own = forCharts.flatMap(may_be_rendered/* pathsOf */.wG).filter(path => (0,classify/* mayBeManifest */.QG)(path) && (0,deploy_inputs/* deployInputOf */.JP)(path) === undefined);
    return [...new Set([...own, ...(0,inputs/* environmentInputs */.r)(paths).paths])].slice(0, maxInputs);
};
/** More charts are not asked for whether the change says how they are deployed. */
const maxAsked = 200;
/** The charts that are deployed as changed files say. */
const chartsNaming = (changed, tracked, sides, deployments) => tracked
    .filter(group_units/* isChartFile */.Jk)
    .slice(0, maxAsked)
    .map(text_path/* folderOf */.yS)
    .filter(folder => sides.some(files => deployments
    .of(files)
    .ofChart(folder)
    .environments.some(one => (0,render_chart_unit/* filesOf */.R)(one).some(path => changed.has(path) && !path.startsWith(folder)))));
/** The ways in which a chart is deployed at the head, those by different names once; at the base, where it is there no more. */
const environmentsOf = (folder, [head, base], deployments) => {
    const now = head === undefined ? [] : deployments.of(head).ofChart(folder).environments;
    return now.length > 0 || base === undefined ? now : deployments.of(base).ofChart(folder).environments;
};
/** Archives and pictures have no text that a renderer would print. */
const isReadable = (path) => !/\.(?:tgz|gz|zip|png|jpe?g|gif|svg|ico|pdf|woff2?)$|(?:^|\/)(?:README|CHANGELOG)\.md$/iu.test(path);
/** The charts that files belong to: a subchart to the chart that it is a part of. */
const chartsAround = (changed, tracked) => {
    const charts = new Set(tracked.filter(group_units/* isChartFile */.Jk).map(text_path/* folderOf */.yS));
    return [...new Set(changed.flatMap(path => (0,text_path/* foldersAbove */.Zv)(path, maxFolders).findLast(folder => charts.has(folder)) ?? []))];
};
/** The kustomizations of the largest trees around files that have few enough of them. */
const kustomizationsAround = (changed, tracked) => {
    const trees = (0,folder_trees/* largestTrees */.y)(tracked.filter(kustomization/* isKustomization */.Sv), maxKustomizations);
    const near = new Set(changed.flatMap(path => (0,text_path/* foldersAbove */.Zv)(path, maxFolders).find(folder => trees.has(folder)) ?? []));
    return [...near].flatMap(folder => trees.get(folder) ?? []).slice(0, maxKustomizations);
};
const take = ({ texts, unread }, path, read) => {
    const file = (0,changed_inputs/* fileOf */.W)(path, read);
    if (file !== undefined)
        texts.set(path, file);
    // Why not what holds no text: a renderer would only copy it.
    else if (read.state !== 'absent' && !(read.state === 'unreadable' && read.code === 'binary'))
        unread.add(path);
};
const readInto = async (reading, reader, paths) => {
    for (const path of paths.slice(maxFiles))
        reading.unread.add(path);
    if (paths.length === 0)
        return;
    for (const [path, read] of await reader.readFiles('head', paths.slice(0, maxFiles)))
        take(reading, path, read);
};
/** What changed files were at the base, by their paths there. */
const baseTexts = async ({ reader, unread }, { files }, wanted) => {
    const changed = files.filter(file => file.status !== 'added' && (0,may_be_rendered/* pathsOf */.wG)(file).some(path => wanted(path) && isReadable(path)));
    const texts = new Map();
    if (changed.length === 0)
        return texts;
    const { base } = await reader.readChangedFiles(changed);
    for (const [path, read] of base)
        take({ texts, unread }, path, read);
    return texts;
};
/** The files of the base: those of the head, but for what the change did. */
const overlay = (head, atBase, { files }) => {
    const base = new Map(head);
    for (const file of files)
        base.delete(file.path);
    for (const [path, file] of atBase)
        base.set(path, file);
    return base;
};
/** The folders that are built and that reach one of the changed files at either side, or are declared in one. */
const touchedFolders = (sides, deployments, tracked, changed) => {
    const paths = new Set(changed.flatMap(may_be_rendered/* pathsOf */.wG));
    const byFolder = Map.groupBy(tracked.filter(isReadable), text_path/* folderOf */.yS);
    const present = new Set(tracked);
    const found = new Map();
    for (const files of sides)
        for (const environment of deployments.of(files).ofKustomizations().environments) {
            const { folder, names, manifests, origin } = environment;
            const file = (0,kustomization/* kustomizationsIn */.oX)(folder).find(path => files.has(path)) ?? origin?.file.path;
            const key = `${folder}\0${names[0]}`;
            const isDeclaredAnew = origin !== undefined && paths.has(origin.file.path);
            const isPlain = environment.builds === 'manifests' && environment.settings === undefined && environment.substitution === undefined;
            // Why: manifests that are deployed as they are were judged as such.
            if (file === undefined || (isPlain && !isDeclaredAnew))
                continue;
            const members = new Set([
                ...manifests,
                ...reachOf((0,kustomization/* kustomizationsIn */.oX)(folder), sides, present, byFolder),
                ...(found.get(key)?.members ?? []),
            ]);
            const isTouched = isDeclaredAnew || [...members].some(path => paths.has(path));
            if (isTouched && !found.has(key))
                found.set(key, { environment, file, members });
        }
    return [...found.values()];
};
/** More files are not followed for one folder. */
const maxReached = 2_000;
/** What kustomizations may read: what they name at either side, and whatever lies beside those that they reach. */
const reachOf = (start, sides, present, byFolder) => {
    const members = new Set();
    const pending = [...start];
    for (let path = pending.pop(); path !== undefined && members.size < maxReached; path = pending.pop()) {
        if (members.has(path) || !present.has(path))
            continue;
        for (const beside of byFolder.get((0,text_path/* folderOf */.yS)(path)) ?? [])
            if (!(0,kustomization/* isKustomization */.Sv)(beside))
                members.add(beside);
        members.add(path);
        for (const named of sides.flatMap(files => {
            const file = files.get(path);
            return file ? (0,kustomization/* readKustomization */.kG)(file).paths : [];
        })) {
            if (present.has(named))
                members.add(named);
            for (const inner of (0,kustomization/* kustomizationsIn */.oX)(named))
                pending.push(inner);
        }
    }
    return members;
};

// EXTERNAL MODULE: ./build/artifacts/unrendered/values-change.js
var values_change = __webpack_require__(86515);
// EXTERNAL MODULE: ./build/findings/severity.js
var findings_severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/text/range.js
var range = __webpack_require__(56626);
;// CONCATENATED MODULE: ./build/review/rendered/rendered-findings.js


/** Tells the findings of one rendered text at the lines that decide about them. One that no file of the repository decides about is left out. */
const placeFindings = (findings, textOf, files, isWritten) => findings.flatMap(rendered => {
    const text = textOf(rendered.location.path);
    const places = text?.placesAt(rendered.location.range);
    const chosen = places && choose(places, rendered.identity !== undefined, isWritten);
    if (text === undefined || places === undefined || chosen === undefined)
        return [];
    const printedAt = places.data.filter(place => place.kind === 'template' || text.artifact.file.path !== place.path);
    const { fix: _, ...bare } = rendered;
    const through = printedAt.find(place => place.kind === 'template' && !isSamePlace(place, chosen));
    const related = [
        ...(through === undefined ? [] : [{ path: through.path, range: through.range, subject: '', note: 'it is printed here' }]),
        ...rendered.related.flatMap(other => relatedPlace(other, textOf)),
    ];
    const told = {
        ...bare,
        location: { path: chosen.path, range: chosen.range, subject: rendered.location.subject },
        scope: chosen.range,
        related: related.filter(({ path }) => files.has(path)),
    };
    return [{ rendered, told, printedAt }];
});
const isSamePlace = (one, other) => one.path === other.path && one.range.start === other.range.start;
/**
 * The place that the author can change: one that the change wrote before others, a value before what prints it. What is missing is told where
 * the part that lacks it is printed, whatever that part is called by.
 */
const choose = ({ data, control }, isMissing, isWritten) => {
    const written = ({ path, range }) => isWritten(path, range);
    const isPreferred = ({ kind, path }) => (kind === 'value') !== isMissing && !(0,group_units/* isChartFile */.Jk)(path);
    const choices = [data.filter(written).filter(isPreferred), data.filter(written), control.filter(written), data.filter(isPreferred), data];
    return choices.map(narrowest).find(place => place !== undefined) ?? control[0];
};
/** The line of the repository that decides about a region of a rendered text. */
const placeOf = (text, range, isMissing, isWritten) => text && choose(text.placesAt(range), isMissing, isWritten);
/** The smallest of some places, in whose midst others lie; the first of several. */
const narrowest = (places) => {
    const [first] = places;
    return first && places.reduce((best, place) => (isWithin(place, best) ? place : best), first);
};
const isWithin = (one, other) => one.path === other.path && (0,range/* containsRange */.DV)(other.range, one.range) && one.range.end - one.range.start < other.range.end - other.range.start;
const relatedPlace = (related, textOf) => {
    const [place] = textOf(related.path)?.placesAt(related.range).data ?? [];
    return place ? [{ path: place.path, range: place.range, subject: related.subject, note: related.note }] : [];
};

;// CONCATENATED MODULE: ./build/review/rendered/effective-change.js


/** More fields of one change are not told. */
const maxChanges = 200;
/** Longer values are cut. */
const maxValue = 200;
/** Fields of one object that are looked at. */
const maxFields = 5_000;
/** What decides about the security of a workload, a role, a route or a namespace. */
const isRelevant = (field) => /(?:^|\.)(?:securityContext\b|host(?:Network|PID|IPC|Users|Port|Path)\b|image$|automountServiceAccountToken$|serviceAccount(?:Name)?$|shareProcessNamespace$|runtimeClassName$|resources\.limits\.)/u.test(field) ||
    /^(?:rules|roleRef|subjects|aggregationRule)\b/u.test(field) ||
    /^spec\.(?:type|externalIPs|loadBalancerSourceRanges|podSelector|policyTypes|ingress|egress|tls)\b/u.test(field) ||
    field.startsWith('metadata.labels.pod-security.kubernetes.io/');
/** The parts of a node with their paths; elements of lists by their names. */
const partsOf = (node, path) => {
    if (node.kind === 'mapping')
        return (0,lookup/* entriesOf */.Mc)(node).flatMap(({ key, value }) => key.kind === 'scalar' ? [[path === '' ? key.value : `${path}.${key.value}`, value]] : []);
    if (node.kind !== 'sequence')
        return [];
    return node.items.map((item, index) => [`${path}[${(item.kind === 'mapping' ? (0,lookup/* stringAt */.bX)(item, 'name') : undefined) ?? index}]`, item]);
};
/** The scalars of an object that matter, by their paths. */
const fieldsOf = (object) => {
    const fields = new Map();
    const take = (node, path) => {
        if (fields.size >= maxFields)
            return;
        if (node.kind === 'scalar' && isRelevant(shortened(path)))
            fields.set(shortened(path), { text: node.value.slice(0, maxValue), range: node.range });
        for (const [inner, part] of partsOf(node, path))
            take(part, inner);
    };
    take(object.node, '');
    return fields;
};
/** A path from the pod, where it is one of a pod's. */
const shortened = (path) => path.replace(/^spec\.(?:jobTemplate\.spec\.)?template\.spec\.|^spec\.(?=(?:init|ephemeral)?[Cc]ontainers\[|securityContext|host|volumes\[)/u, '');
const objectsOf = (rendering) => rendering.state === 'failed'
    ? new Map()
    : new Map([...rendering.texts.values()].flatMap(text => text.artifact.objects.map(object => [`${object.apiVersion} ${object.subject} ${(0,lookup/* stringAt */.bX)(object.node, 'metadata', 'namespace') ?? ''}`, { object, text }])));
/** What a change makes of the fields that matter, object by object, in one environment. Objects that come or go are told by what is found in them. */
const changesIn = (pair, lines) => {
    const [before, after] = [objectsOf(pair.base), objectsOf(pair.head)];
    const { kind, folder, environment } = pair.unit;
    const found = [];
    for (const [key, now] of after) {
        const was = before.get(key);
        if (was === undefined || was.text.artifact.file.text === now.text.artifact.file.text)
            continue;
        const [old, own] = [fieldsOf(was.object), fieldsOf(now.object)];
        for (const field of new Set([...old.keys(), ...own.keys()])) {
            const [one, other] = [old.get(field), own.get(field)];
            if (one?.text === other?.text)
                continue;
            const place = other && placeOf(now.text, other.range, false, lines.isWritten);
            const line = place && lines.headLine(place.path, place.range.start);
            found.push({
                kind,
                folder,
                environments: [environment],
                object: now.object.subject,
                field,
                before: one?.text,
                after: other?.text,
                ...(place && line !== undefined && { at: { path: place.path, line } }),
            });
        }
    }
    return found;
};
/** What is deployed differently after a change, the same of several environments once. */
const effectiveChanges = (pairs, lines) => {
    const all = pairs.flatMap(pair => (pair.base.state === 'failed' || pair.head.state === 'failed' ? [] : changesIn(pair, lines)));
    const same = Map.groupBy(all, one => JSON.stringify({ ...one, environments: undefined }));
    return [...same.values()]
        .flatMap(group => (group[0] ? [{ ...group[0], environments: [...new Set(group.flatMap(one => one.environments))] }] : []))
        .slice(0, maxChanges);
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/parse.js + 12 modules
var parse = __webpack_require__(26816);
// EXTERNAL MODULE: ./build/artifacts/repository/repository-unit.js
var repository_unit = __webpack_require__(14581);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/changes/file-line-map.js + 1 modules
var file_line_map = __webpack_require__(68223);
// EXTERNAL MODULE: ./build/delta/match.js + 10 modules
var match = __webpack_require__(95752);
// EXTERNAL MODULE: ./build/engine/analyze.js + 2 modules
var analyze = __webpack_require__(97169);
// EXTERNAL MODULE: ./build/engine/bounds.js
var bounds = __webpack_require__(92569);
// EXTERNAL MODULE: ./build/engine/suppressions/added-directives.js
var added_directives = __webpack_require__(50668);
// EXTERNAL MODULE: ./build/engine/suppressions/suppressions.js + 1 modules
var suppressions = __webpack_require__(57124);
// EXTERNAL MODULE: ./build/policy/glob.js
var policy_glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/policy/waivers.js
var waivers = __webpack_require__(72503);
// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/review/judge-change.js + 6 modules
var judge_change = __webpack_require__(72003);
// EXTERNAL MODULE: ./build/review/rendered/rendering.js
var rendering = __webpack_require__(31860);
;// CONCATENATED MODULE: ./build/review/rendered/judge-rendered.js

















const failedPair = (unit, reason) => ({
    unit,
    base: { state: 'failed', reason, isOurs: true },
    head: { state: 'failed', reason, isOurs: true },
});
/** Renders both sides of what a change touches. */
const renderPairs = ({ units, base, head, unread, moved }, patience) => units.map(unit => {
    if (patience?.begin(unit.file) === false)
        return failedPair(unit, bounds/* outOfTimeReason */.dR);
    const lost = [...unread].find(unit.reads);
    if (lost !== undefined)
        return failedPair(unit, `"${lost}" can\u2019t be read`);
    const after = unit.render(head);
    // Why not the base alone: where nothing is known of the head, there is nothing to compare.
    if (after.state === 'failed')
        return { unit, base: after, head: after };
    const before = base.has(unit.file) ? base : beforeMove(unit, base, moved.get(unit.file));
    return { unit, base: before ? unit.render(before) : rendering/* notDeployed */._, head: after };
});
/** The files of the base, those of a folder that was moved as a whole at their new paths; undefined where there was no such folder. */
const beforeMove = ({ folder }, base, from) => {
    if (from === undefined)
        return undefined;
    const old = (0,text_path/* folderOf */.yS)(from);
    const files = new Map(base);
    for (const [path, { text }] of base)
        if (path.startsWith(old))
            files.set(folder + path.slice(old.length), (0,source_file/* sourceFile */.s)(folder + path.slice(old.length), text));
    return files;
};
/** The lines of the files that are rendered, as the change relates them. */
class ChangedLines {
    #files;
    #changes;
    #sources;
    #maps = new Map();
    constructor(changes, sources) {
        this.#files = new Map(changes.files.map(file => [file.path, file]));
        this.#changes = changes;
        this.#sources = sources;
    }
    /** Undefined for a file that the change does not touch. */
    mapOf(path) {
        const file = this.#files.get(path);
        if (file === undefined)
            return undefined;
        const { base, head } = this.#sources;
        const known = this.#maps.get(path) ?? (0,file_line_map/* lineMapOf */.w)(file, this.#changes, { baseFiles: base, headFiles: head });
        this.#maps.set(path, known);
        return known;
    }
    isWritten = (path, range) => {
        const [file, map] = [this.#sources.head.get(path), this.mapOf(path)];
        return file !== undefined && map?.touches(...linesOf(file, range)) === true;
    };
    /** The line of the head at which something stands, from 1; undefined for a file that was not read. */
    headLine(path, offset) {
        return this.#sources.head.get(path)?.lines.line(offset);
    }
    isInDiff(path, range) {
        const [file, map] = [this.#sources.head.get(path), this.mapOf(path)];
        return file !== undefined && map?.isInOneHunk(...linesOf(file, range)) === true;
    }
    baseLine(path, line) {
        const map = this.mapOf(path);
        return map === undefined ? line : map.baseLine(line);
    }
    basePathOf(path) {
        const file = this.#files.get(path);
        return file?.status === 'copied' || file?.status === 'added' ? undefined : file ? (0,change_set/* basePath */.J)(file) : path;
    }
}
const linesOf = ({ lines }, { start, end }) => [
    lines.line(start),
    lines.line(Math.max(start, end - 1)),
];
/** The texts of one side of a rendering. */
const textsOf = (rendering) => rendering.state === 'rendered' ? rendering.texts : new Map();
const unitOf = ({ kind, folder }, artifacts, missing) => (0,repository_unit/* repositoryUnit */.T)({ unit: kind, path: folder, artifacts }, missing.length > 0 ? `What "${missing.join('", "')}" deploys is not known.` : undefined);
/** What a side is judged to be, each finding at the line that decides about it. */
const findRendered = (pair, side, files, judgement, isWritten) => {
    const texts = textsOf(pair[side]);
    const artifacts = [...texts.values()].map(({ artifact }) => artifact);
    const missing = pair[side].state === 'rendered' ? pair[side].missing : [];
    const { rules, policy, today, bounds } = judgement;
    const facts = { today, ...(0,judge_change/* kubernetesFacts */.Er)(policy), buildContexts: new Map() };
    const { findings } = (0,analyze/* analyze */.n)({ artifacts, units: [unitOf(pair.unit, artifacts, missing)], rules, facts, bounds });
    const placed = placeFindings(findings, path => texts.get(path), files, isWritten);
    const asked = new Map(rules.map(rule => [rule.rule.meta.id, rule]));
    return placed.filter(({ told: { ruleId, location } }) => {
        const isIgnored = policy.ignorePaths.some(glob => (0,policy_glob/* matchesGlob */.kt)(location.path, glob)) || asked.get(ruleId)?.ignores(location.path);
        return isIgnored !== true;
    });
};
/** The files that findings are told in, as far as comments in them may speak about those. */
const commentedFiles = (findings, files) => new Map([...new Set(findings.map(({ location }) => location.path))].flatMap(path => {
    const file = files.get(path);
    return file === undefined ? [] : [[path, (0,parse/* parseKubernetes */.K)(file, { template: isTemplate(path) ? 'helm' : 'none' })]];
}));
const isTemplate = (path) => /(?:^|\/)templates\//u.test(path);
/** Marks what comments in the files and waivers of the policy silence. */
const mark = (placed, files, { policy, today, known, author }, changes) => {
    const findings = placed.map(({ told }) => told);
    const suppressed = (0,suppressions/* markSuppressions */.q)({
        artifacts: [],
        unjudged: [...files.values()],
        findings,
        policy,
        today,
        rules: known,
        changes,
        author,
    });
    const { findings: marked } = (0,waivers/* markWaivers */.t)(suppressed.findings, policy, today);
    return placed.map((one, index) => {
        const told = marked[index] ?? one.told;
        const { suppression, pendingSuppression } = told;
        return {
            ...one,
            told,
            rendered: { ...one.rendered, ...(suppression && { suppression }), ...(pendingSuppression && { pendingSuppression }) },
        };
    });
};
/** A side of a comparison of rendered texts. */
const comparedTexts = (rendering, placed) => {
    const artifacts = new Map([...textsOf(rendering)].map(([path, { artifact }]) => [path, artifact]));
    return {
        findings: placed.map(({ rendered }) => rendered),
        artifacts,
        files: new Map([...artifacts].map(([path, { file }]) => [path, file])),
        unread: new Map(),
    };
};
/** What becomes of rendered texts between both sides, as if they were files that the change edits. */
const renderedChanges = ({ base, head }) => {
    const [before, after] = [textsOf(base), textsOf(head)];
    const files = [...new Set([...before.keys(), ...after.keys()])].map((path) => ({ path, status: !before.has(path) ? 'added' : !after.has(path) ? 'removed' : 'modified' }));
    return { base: '', head: '', files, complete: true };
};
/** What a change makes of the findings of one way in which something is deployed. */
const judgePair = (pair, sources, lines, judgement) => {
    if (pair.head.state === 'failed')
        return [];
    const isNever = () => false;
    const before = findRendered(pair, 'base', sources.base, judgement, isNever);
    const after = findRendered(pair, 'head', sources.head, judgement, lines.isWritten);
    if (before.length + after.length === 0)
        return [];
    const changes = renderedChanges(pair);
    const baseFiles = commentedFiles(before.map(({ told }) => told), sources.base);
    const headFiles = commentedFiles(after.map(({ told }) => told), sources.head);
    const base = mark(before, baseFiles, judgement);
    const added = new added_directives/* AddedDirectives */.R({
        head: headFiles,
        base: path => baseFiles.get(lines.basePathOf(path) ?? ''),
        baseLine: (path, line) => lines.baseLine(path, line),
    });
    const former = formerOf(base, after, pair, changes);
    const head = mark(after, headFiles, judgement, added.since({ former, mayBlock: ({ severity }) => (0,considered/* meets */.D)(severity, judgement.policy.thresholds.block) }));
    const matched = (0,match/* matchFindings */.cF)({ changes, base: comparedTexts(pair.base, base), head: comparedTexts(pair.head, head) });
    const placedOf = new Map([...base, ...head].map(one => [one.rendered, one]));
    const isBaseKnown = pair.base.state === 'rendered';
    return matched.entries.map(entry => toldEntry(entry, placedOf, lines, pair, isBaseKnown));
};
/** What findings that are told were at the base. */
const formerOf = (base, after, pair, changes) => {
    const pairs = (0,match/* formerFindings */.Aq)({ changes, base: comparedTexts(pair.base, base), head: comparedTexts(pair.head, after) });
    const renderedOf = new Map(after.map(({ told, rendered }) => [told, rendered]));
    return finding => {
        const rendered = renderedOf.get(finding);
        return rendered && pairs.get(rendered);
    };
};
const baseUnrendered = 'What was deployed before the change could not be rendered.';
const toldEntry = (entry, placedOf, lines, pair, isBaseKnown) => {
    const toldOf = (finding) => placedOf.get(finding)?.told ?? finding;
    const rendered = entry.head;
    const printedAt = (entry.head ?? entry.base) && placedOf.get(entry.head ?? entry.base)?.printedAt;
    const told = entry.head === undefined
        ? { ...entry, base: toldOf(entry.base) }
        : entry.state === 'new'
            ? { ...entry, head: toldOf(entry.head) }
            : { ...entry, head: toldOf(entry.head), ...(entry.base && { base: toldOf(entry.base) }) };
    const { head } = told;
    if (head === undefined)
        return { pair, entry: told, rendered, printedAt: printedAt ?? [] };
    const marked = {
        ...told,
        inDiff: lines.isInDiff(head.location.path, head.location.range),
        ...(!isBaseKnown && { baseUnknown: baseUnrendered }),
    };
    return { pair, entry: marked, rendered, printedAt: printedAt ?? [] };
};

// EXTERNAL MODULE: ./build/delta/causes.js + 4 modules
var causes = __webpack_require__(69567);
// EXTERNAL MODULE: ./build/review/trial-files.js
var trial_files = __webpack_require__(34686);
;// CONCATENATED MODULE: ./build/review/rendered/rendered-causes.js





/** Characters of files that may be rendered again to find causes, for one review. */
const maxRendered = 6_000_000;
/** What a trial costs besides: it is judged and compared. */
const costPerTrial = 5_000;
/** Looks for the causes of what the change brings into rendered objects: each trial is rendered. */
const renderedCauses = (wanted, change, changes, judgement) => {
    if (wanted.size === 0)
        return new Map();
    const { base, head } = change.sources;
    const changed = new Map(changes.files.flatMap((file) => {
        const map = change.lines.mapOf(file.path);
        const [before, after] = [file.status === 'added' ? undefined : base.get((0,change_set/* basePath */.J)(file)), head.get(file.path)];
        return map === undefined || (before === undefined && after === undefined)
            ? []
            : [[file.path, { path: file.path, base: before, head: after, map }]];
    }));
    const judge = new RenderedTrials(wanted, change, judgement);
    const reach = new Map();
    return (0,causes/* findCauses */.i)([...wanted.keys()], {
        changed,
        headFiles: head,
        unitOf: finding => {
            const pair = wanted.get(finding)?.pair;
            if (pair === undefined)
                return [];
            const known = reach.get(pair) ?? [...changed.keys()].filter(path => pair.unit.reads(path));
            reach.set(pair, known);
            return known;
        },
        judge: (finding, trial) => judge.outcome(finding, trial),
    });
};
class RenderedTrials {
    #wanted;
    #change;
    #judgement;
    #known = new WeakMap();
    #heads = new Map();
    #sizes = new Map();
    #left = maxRendered;
    constructor(wanted, change, judgement) {
        this.#wanted = wanted;
        this.#change = change;
        const ruleIds = new Set([...wanted.keys()].map(({ ruleId }) => ruleId));
        this.#judgement = { ...judgement, rules: judgement.rules.filter(({ rule }) => ruleIds.has(rule.meta.id)) };
    }
    outcome(finding, trial) {
        const entry = this.#wanted.get(finding);
        if (entry?.rendered === undefined)
            return 'invalid';
        const outcomes = this.#known.get(trial) ?? new Map();
        this.#known.set(trial, outcomes);
        const outcome = outcomes.get(entry.pair) ?? this.#render(entry.pair, trial);
        outcomes.set(entry.pair, outcome);
        if (typeof outcome === 'string')
            return outcome;
        const keys = this.#keyOf(entry.rendered);
        return [...outcome].some(one => this.#keyOf(one) === keys) ? 'gone' : 'there';
    }
    /** The same finding of the head, found again. */
    #keyOf({ fingerprint, location: { path } }) {
        return `${fingerprint} ${path}`;
    }
    #render(pair, trial) {
        const { head } = this.#change.sources;
        const size = this.#sizes.get(pair) ?? [...head].reduce((sum, [path, { text }]) => sum + (pair.unit.reads(path) ? text.length : 0), 0);
        this.#sizes.set(pair, size);
        this.#left -= size + costPerTrial;
        if (this.#left < 0 || this.#judgement.bounds?.patience?.isOver())
            return 'unaffordable';
        const files = (0,trial_files/* overlaid */.Z)(head, trial);
        const again = pair.unit.render(files);
        if (again.state === 'failed')
            return 'invalid';
        const between = { unit: pair.unit, base: again, head: pair.head };
        const before = this.#find(between, 'base', files);
        const after = this.#heads.get(pair) ?? this.#find(pair, 'head', head);
        this.#heads.set(pair, after);
        return (0,match/* broughtIn */.Vw)({
            changes: renderedChanges(between),
            base: comparedTexts(again, before),
            head: comparedTexts(pair.head, after),
        });
    }
    #find(pair, side, files) {
        return findRendered(pair, side, files, this.#judgement, () => false);
    }
}

// EXTERNAL MODULE: ./build/render/functions/encode-json.js
var encode_json = __webpack_require__(23661);
// EXTERNAL MODULE: ./build/render/functions/read-values.js + 1 modules
var read_values = __webpack_require__(42004);
// EXTERNAL MODULE: ./build/render/template/go-value.js
var go_value = __webpack_require__(81817);
// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(62961);
;// CONCATENATED MODULE: ./build/review/rendered/source-edits.js
/**
 * The edit of a file that does to what is rendered what an edit of the rendered text would do, as far as the text says: whether it does is to be
 * proven by rendering again. Undefined where what is edited is not written as it is printed.
 */
const sourceEdit = (text, edit, files) => edit.range.end > edit.range.start ? replacing(text, edit, files) : (besideValue(text, edit, files) ?? inserting(text, edit));
const replacing = (text, { range, newText }, files) => {
    const written = text.writtenAt(range);
    const file = written && files.get(written.path);
    if (written === undefined || file === undefined)
        return undefined;
    const fitted = written.kind === 'value' && newText.startsWith('\n') ? indented(newText, indentOf(file, written.range.start) + 2) : newText;
    return { path: written.path, edit: { range: written.range, newText: fitted } };
};
/** Between two characters of a text that a template prints as it is. */
const inserting = (text, { range: { start }, newText }) => {
    const before = text.writtenAt({ start: start - 1, end: start });
    const after = text.writtenAt({ start, end: start + 1 });
    if (before?.kind === 'template')
        return { path: before.path, edit: { range: { start: before.range.end, end: before.range.end }, newText } };
    if (after?.kind === 'template')
        return { path: after.path, edit: { range: { start: after.range.start, end: after.range.start }, newText } };
    return undefined;
};
/** Whole lines of keys, beside a key of the same mapping that stands on a line of its own in a values file. */
const besideValue = (text, { range: { start }, newText }, files) => {
    const added = /^(\n?)( *)(?=[^ \n-])/u.exec(newText);
    if (added === null || added[2] === undefined)
        return undefined;
    const beside = lineBeside(text.artifact.file, start, added[2].length);
    const place = beside && valueOn(text, beside);
    const file = place && files.get(place.path);
    if (place === undefined || file === undefined)
        return undefined;
    const line = file.lines.line(place.range.start);
    const written = lineText(file, line);
    const key = /^( *)[\w.-]+:[ \t]/u.exec(written.text);
    if (key === null || file.lines.line(Math.max(place.range.start, place.range.end - 1)) !== line)
        return undefined;
    const lines = newText.replace(/^\n|\n$/gu, '');
    const end = written.start + written.text.length;
    return { path: place.path, edit: { range: { start: end, end }, newText: `\n${indented(lines, key[1]?.length ?? 0)}` } };
};
const valueOn = (text, line) => {
    // Why the key: where a template prints it, a key beside the value is another one.
    const { data: ofKey } = text.placesAt({ start: line.start, end: line.start + 1 });
    if (ofKey.some(({ kind, range }) => kind === 'template' && range.end - range.start === 1))
        return undefined;
    const values = text.placesAt(line).data.filter(({ kind }) => kind === 'value');
    return values.reduce((best, place) => (best === undefined || place.range.end - place.range.start < best.range.end - best.range.start ? place : best), undefined);
};
/** The nearest line of the same indentation, with no line of less between: it stands in the same mapping. */
const lineBeside = (file, offset, indent) => {
    const at = file.lines.line(offset);
    for (const step of [-1, 1])
        for (let line = step === -1 ? at : at + 1; line > 0 && line <= file.lines.lineCount; line += step) {
            const { start, text } = lineText(file, line);
            const own = text.search(/[^ ]/u);
            if (own === -1)
                continue;
            if (own < indent)
                break;
            if (own === indent && text[own] !== '-' && text[own] !== '#')
                return { start: start + own, end: start + text.length };
        }
    return undefined;
};
const lineText = (file, line) => {
    const start = file.lines.lineStart(line);
    const end = file.text.indexOf('\n', start);
    return { start, text: file.text.slice(start, end === -1 ? undefined : end).replace(/\r$/u, '') };
};
const indentOf = (file, offset) => Math.max(0, lineText(file, file.lines.line(offset)).text.search(/[^ ]/u));
/** Lines moved so that the first stands at an indentation. */
const indented = (lines, indent) => {
    const own = /^\n?( *)/u.exec(lines)?.[1]?.length ?? 0;
    return lines.replaceAll(/^ +/gmu, blanks => ' '.repeat(Math.max(0, blanks.length - own + indent)));
};

;// CONCATENATED MODULE: ./build/review/rendered/rendered-fixes.js







/** Fixes that are proven for one review: each renders all that its file is a part of. */
const maxProofs = 40;
/** Makes and proves edits of values, templates and patches that mend what is rendered of them. */
class RenderedFixes {
    #pairs;
    #sources;
    #judgement;
    #known = new Map();
    #left = maxProofs;
    constructor(pairs, sources, judgement) {
        this.#pairs = pairs;
        this.#sources = sources;
        this.#judgement = judgement;
    }
    /** The proven fix of a finding; undefined where there is none. */
    of({ pair, rendered }) {
        const given = rendered?.fix;
        const text = pair.head.state === 'rendered' && rendered ? pair.head.texts.get(rendered.location.path) : undefined;
        if (rendered === undefined || given === undefined || given.elsewhere !== undefined || text === undefined)
            return undefined;
        if (this.#left <= 0 || this.#judgement.bounds?.patience?.isOver())
            return undefined;
        const edits = given.edits.map(edit => sourceEdit(text, edit, this.#sources.head));
        const path = edits[0]?.path;
        const own = edits.flatMap(one => (one !== undefined && one.path === path ? [one.edit] : []));
        const file = path === undefined ? undefined : this.#sources.head.get(path);
        if (path === undefined || file === undefined || own.length !== given.edits.length)
            return undefined;
        this.#left -= 1;
        const files = new Map(this.#sources.head).set(path, (0,source_file/* sourceFile */.s)(path, (0,text_edit/* applyEdits */.ct)(file.text, own)));
        const expected = (0,text_edit/* applyEdits */.ct)(text.artifact.file.text, given.edits);
        const isProven = this.#pairs.every(other => !other.unit.reads(path) || this.#holds(other, files, other === pair ? { rendered, expected } : undefined));
        if (!isProven)
            return undefined;
        return { path, at: (0,text_edit/* coveringRange */.DN)(own), fix: { title: given.title, safety: given.safety, edits: own } };
    }
    /** Whether with other files nothing new is found, and of the pair that is mended nothing else is different. */
    #holds(pair, files, mended) {
        if (pair.head.state === 'failed')
            return mended === undefined;
        const again = pair.unit.render(files);
        if (again.state === 'failed')
            return false;
        const before = this.#known.get(pair) ?? countsOf(this.#findings(pair, this.#sources.head));
        this.#known.set(pair, before);
        const after = countsOf(this.#findings({ ...pair, head: again }, files));
        if ([...after].some(([key, count]) => count > (before.get(key) ?? 0)))
            return false;
        if (mended === undefined)
            return true;
        const { rendered, expected } = mended;
        const path = rendered.location.path;
        const isGone = (after.get(keyOf(rendered)) ?? 0) < (before.get(keyOf(rendered)) ?? 0);
        return (isGone &&
            otherTexts(pair.head, path) === otherTexts(again, path) &&
            meaningOf(path, textAt(again, path)) === meaningOf(path, expected));
    }
    #findings(pair, files) {
        return findRendered(pair, 'head', files, this.#judgement, () => false).map(({ rendered }) => rendered);
    }
}
const keyOf = ({ ruleId, location: { path, subject } }) => `${ruleId}\0${path}\0${subject}`;
const countsOf = (findings) => {
    const counts = new Map();
    for (const finding of findings)
        counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
    return counts;
};
const textAt = (rendering, path) => rendering.state === 'rendered' ? (rendering.texts.get(path)?.artifact.file.text ?? '') : '';
const otherTexts = (rendering, path) => rendering.state === 'rendered'
    ? JSON.stringify([...rendering.texts].flatMap(([other, { artifact }]) => (other === path ? [] : [[other, artifact.file.text]])))
    : '';
/** The documents of a text, whatever the order of their keys and however they are written. */
const meaningOf = (path, text) => (0,read_values/* readDocuments */.r)((0,source_file/* sourceFile */.s)(path, text), 'unnamed')
    .map(read => (read.state === 'read' ? (0,go_value/* textOf */.b6)((0,encode_json/* encodeJson */.P)(read.value)) : read.reason))
    .join('\n');

// EXTERNAL MODULE: ./build/artifacts/images/collect-images.js
var collect_images = __webpack_require__(13699);
// EXTERNAL MODULE: ./build/artifacts/compose/build-pairs.js
var build_pairs = __webpack_require__(66804);
// EXTERNAL MODULE: ./build/artifacts/compose/companion-path.js
var companion_path = __webpack_require__(68080);
// EXTERNAL MODULE: ./build/artifacts/compose/interpolate.js
var interpolate = __webpack_require__(54339);
// EXTERNAL MODULE: ./build/artifacts/dockerfile/parse.js + 21 modules
var dockerfile_parse = __webpack_require__(31064);
// EXTERNAL MODULE: ./build/artifacts/images/dockerfile-images.js
var dockerfile_images = __webpack_require__(43433);
// EXTERNAL MODULE: ./build/artifacts/inline-dockerfiles.js
var inline_dockerfiles = __webpack_require__(16864);
// EXTERNAL MODULE: ./build/artifacts/dockerfile/raw/directives.js
var raw_directives = __webpack_require__(94061);
// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(94815);
;// CONCATENATED MODULE: ./build/artifacts/images/frontend-image.js


/**
 * The image that `# syntax=` names: BuildKit pulls it and lets it interpret the file, before anything else. What follows a blank in it are
 * arguments. Source: moby/buildkit, `frontend/dockerfile/parser/directives.go`, `DetectSyntax`, and `frontend/dockerfile/builder`.
 */
const frontendImage = ({ directives, file }) => {
    const directive = [...directives, ...(0,raw_directives/* directivesAfterShebang */.ff)(file.text)].find(({ name }) => name === 'syntax');
    if (directive === undefined)
        return undefined;
    const [text = ''] = directive.value.split(/[ \t]/u, 1);
    const start = directive.range.end - directive.value.length;
    const reference = (0,image_reference/* parseImageReference */.o_)(text);
    return {
        place: 'syntax',
        range: { start, end: start + text.length },
        subject: '',
        scope: directive.range,
        text,
        reference,
        builtHere: false,
        literal: reference !== undefined,
    };
};

;// CONCATENATED MODULE: ./build/artifacts/images/inline-dockerfile-images.js



/** Images that the Dockerfiles inside of a Compose file pull (`build.dockerfile_inline`). */
const inlineDockerfileImages = (project) => (0,inline_dockerfiles/* inlineDockerfiles */.p)(project).flatMap(imagesWithin);
const imagesWithin = ({ dockerfile, service, node, isKnown, placeOf }) => {
    const frontend = frontendImage(dockerfile);
    const found = [...(frontend ? [frontend] : []), ...(0,dockerfile_images/* dockerfileImages */.$)(dockerfile, 'images'), ...unreadPart(dockerfile)];
    const isHere = node.document.file.path === service.file.path;
    return found.map(image => {
        const place = placeOf(image.range);
        const isLiteral = image.literal && place.isExact;
        // Why: what Compose puts in for a variable comes before anything that the Dockerfile says of it.
        const open = !isKnown && image.text.includes('$');
        const { partial: _, ...known } = image;
        return {
            ...(open ? { ...known, reference: undefined } : image),
            subject: service.subject,
            scope: isHere ? node.range : service.nameRange,
            range: isLiteral || !isHere ? place.range : node.range,
            literal: isLiteral,
        };
    });
};
/** What stands for images of a Dockerfile that could not be read to its end, or not as Docker reads it. */
const unreadPart = ({ notifications, file }) => {
    const nowhere = { start: 0, end: 0 };
    const unread = { place: 'from', subject: '', scope: nowhere, range: nowhere, text: file.path, reference: undefined };
    return notifications.some(({ level }) => level === 'error') ? [{ ...unread, builtHere: false, literal: false }] : [];
};

;// CONCATENATED MODULE: ./build/artifacts/images/compose-argument-images.js





/**
 * Images that a Dockerfile pulls with these build arguments and not without: `ARG BASE=alpine` says what is built on only as long as nobody gives
 * another `BASE`.
 */
const argumentImages = (dockerfile, given) => {
    const before = (0,dockerfile_parse/* parseDockerfile */.A)(dockerfile);
    const edits = before.instructions.flatMap(instruction => instruction.keyword === 'ARG'
        ? instruction.declarations.flatMap(({ name, range }) => given.has(name) ? [{ range, newText: declaration(name, given.get(name)) }] : [])
        : []);
    if (edits.length === 0)
        return [];
    const after = (0,dockerfile_parse/* parseDockerfile */.A)((0,source_file/* sourceFile */.s)(dockerfile.path, (0,text_edit/* applyEdits */.ct)(dockerfile.text, edits)));
    const known = new Set((0,dockerfile_images/* dockerfileImages */.$)(before, 'images').map(compose_argument_images_keyOf));
    return [...(0,dockerfile_images/* dockerfileImages */.$)(after, 'images').filter(image => !known.has(compose_argument_images_keyOf(image))), ...unreadPart(after)];
};
const declaration = (name, value) => value === undefined || /[\r\n]/u.test(value) ? name : `${name}="${value.replaceAll(/[\\"$]/gu, '\\$&')}"`;
const compose_argument_images_keyOf = ({ place, text, reference }) => JSON.stringify([place, text, reference?.text]);

// EXTERNAL MODULE: ./build/artifacts/images/compose-images.js
var compose_images = __webpack_require__(94425);
;// CONCATENATED MODULE: ./build/artifacts/images/compose-brought-images.js









/**
 * Images that a Compose file brings in other than by an `image` that stands in it: build contexts and frontends that are images, those of hooks, of
 * services that it takes over from files which nobody looks at by themselves, and of files that can't be read.
 */
const composeBroughtImages = (project) => {
    const budget = { left: argumentBudget };
    return [
        ...unseenIncludes(project),
        ...project.services.flatMap(service => [
            ...inheritedImage(service),
            ...inheritedVolumes(service),
            ...unseenDockerfile(service),
            ...buildImages(service),
            ...argumentsOf(service, project, budget),
            ...hookImages(service),
        ]),
    ];
};
/** UTF-16 units of Dockerfiles that are read with the build arguments of all services; what is built after that is not known. */
const argumentBudget = 1_000_000;
/** An image whose text can't be edited where it is shown. */
const brought = (service, range, text, value = text, neverPulled = false) => ({
    place: 'service',
    subject: service.subject,
    scope: service.range,
    range,
    text,
    ...(0,compose_images/* judgedImage */.FK)((0,interpolate/* interpolate */.GW)(value)),
    builtHere: false,
    ...(neverPulled && { neverPulled: true }),
    literal: false,
});
/** Which images these are can not be told; the text is no reference. */
const unseenIncludes = ({ includes }) => includes.flatMap(({ text, range, file }) => {
    if (file && (0,classify/* classify */.L8)(file.path, file.text).kind === 'compose')
        return [];
    const remote = /^oci:\/\//iu.test(text) ? (0,image_reference/* parseImageReference */.o_)(text.slice('oci://'.length)) : undefined;
    return [{ place: 'service', subject: 'include', scope: range, range, text, reference: remote, builtHere: false, literal: false }];
});
/**
 * What a service takes over from another file. Not the base's that it is merged onto: that is looked at with the base, unless this file changes
 * whether it is pulled.
 */
const inheritedImage = (service) => {
    const { file, nameRange, node, judgedElsewhere, name, isExtensionUnread } = service;
    const image = service.get('image');
    if (image.state === 'unknown')
        return isExtensionUnread ? [{ ...brought(service, nameRange, name), reference: undefined }] : [];
    if (image.state === 'absent' || image.file.path === file.path || image.node.kind !== 'scalar' || (0,lookup/* isMissing */.b2)(image.node))
        return [];
    const decidesPull = ['pull_policy', 'build'].some(key => (0,lookup/* lookup */.$I)(node, key).state !== 'absent');
    if (judgedElsewhere.has(image.file.path) && !decidesPull)
        return [];
    return [brought(service, nameRange, image.node.value, image.node.value, (0,compose_images/* isNeverPulled */.BX)(service))];
};
const inheritedVolumes = (service) => service.volumes.flatMap(({ type, source, item }) => type !== 'image' || source === undefined || item.file.path === service.file.path || service.judgedElsewhere.has(item.file.path)
    ? []
    : [{ ...brought(service, service.nameRange, source.text), place: 'image-volume' }]);
const remoteContext = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/|git@|github\.com\/)/iu;
/** A Dockerfile that nobody looks at: elsewhere, or under a name that is not taken for one. Which images it pulls can not be told. */
const unseenDockerfile = (service) => {
    const build = service.get('build');
    if (build.state !== 'present')
        return [];
    const context = build.node.kind === 'scalar' ? build : service.get('build', 'context');
    const dockerfile = service.get('build', 'dockerfile');
    const unseen = [
        ...at(context, ({ value = '' }) => remoteContext.test(value)),
        ...at(dockerfile, ({ value }) => value === undefined || !(0,classify/* mayBeDockerfile */.TB)(value)),
    ];
    return unseen.map(({ text, range, file }) => ({
        ...brought(service, file.path === service.file.path ? range : service.nameRange, text),
        reference: undefined,
    }));
};
const at = (found, isUnseen) => {
    if (found.state !== 'present' || found.node.kind !== 'scalar' || (0,lookup/* isMissing */.b2)(found.node))
        return [];
    const { value, range } = found.node;
    return isUnseen((0,interpolate/* interpolate */.GW)(value)) ? [{ text: value, range, file: found.file }] : [];
};
/** Named contexts that are images take the place of whatever a Dockerfile calls by their name; `BUILDKIT_SYNTAX` that of its frontend. */
const buildImages = (service) => [
    ...(0,compose_images/* contextImages */.iJ)(service, 'elsewhere').map(({ text, value, range }) => brought(service, range, text, value)),
    ...(0,build_pairs/* buildPairs */.g)(service, 'args').flatMap(({ name, value, range }) => {
        if (name !== 'BUILDKIT_SYNTAX')
            return [];
        const [text = ''] = (value ?? '').trim().split(/\s/u, 1);
        return [brought(service, range, text)];
    }),
];
/** Images that build arguments put in place of those that the Dockerfile names. */
const argumentsOf = (service, project, budget) => {
    const pairs = (0,build_pairs/* buildPairs */.g)(service, 'args');
    if (pairs.length === 0)
        return [];
    const inline = scalarAt(service.get('build', 'dockerfile_inline'));
    const context = scalarAt(service.get('build', 'context')) ?? '.';
    const name = scalarAt(service.get('build', 'dockerfile')) ?? 'Dockerfile';
    const args = service.get('build', 'args');
    // Why two: what a service takes over from another file is relative to that.
    const places = [project.file.path, ...(args.state === 'present' ? [args.file.path] : [])];
    const dockerfile = inline === undefined
        ? places.flatMap(from => project.companion((0,companion_path/* dockerfilePath */.Se)(from, context, name) ?? '') ?? [])[0]
        : (0,source_file/* sourceFile */.s)(project.file.path, inline);
    if (!dockerfile)
        return [];
    budget.left -= dockerfile.text.length;
    if (budget.left < 0)
        return [{ ...brought(service, service.nameRange, service.name), reference: undefined }];
    const given = new Map(pairs.map(({ name, value }) => [name, value === undefined ? undefined : (0,interpolate/* interpolate */.GW)(value).value]));
    return argumentImages(dockerfile, given).map(({ reference, text }) => ({
        ...brought(service, service.nameRange, reference?.text ?? text),
        reference,
    }));
};
const scalarAt = (found) => found.state === 'present' && found.node.kind === 'scalar' && !(0,lookup/* isMissing */.b2)(found.node) ? (0,interpolate/* interpolate */.GW)(found.node.value).value : undefined;
/** Images that run before a service. */
const hookImages = (service) => {
    const hooks = service.get('pre_start');
    if (hooks.state !== 'present')
        return [];
    const isHere = hooks.file.path === service.file.path;
    return (0,lookup/* itemsOf */.S3)(hooks.node).flatMap(hook => {
        const image = (0,lookup/* lookup */.$I)(hook, 'image');
        const text = image.state === 'present' && image.node.kind === 'scalar' && !(0,lookup/* isMissing */.b2)(image.node) ? image.node.value : '';
        return text === '' ? [] : [brought(service, isHere ? hook.range : service.nameRange, text)];
    });
};

// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/pod-spec-places.js
var pod_spec_places = __webpack_require__(31260);
// EXTERNAL MODULE: ./build/artifacts/yaml/mapping-keys.js
var mapping_keys = __webpack_require__(69210);
// EXTERNAL MODULE: ./build/artifacts/images/image-text.js
var image_text = __webpack_require__(1059);
// EXTERNAL MODULE: ./build/artifacts/images/partial-image.js
var partial_image = __webpack_require__(92735);
;// CONCATENATED MODULE: ./build/artifacts/images/custom-images.js







/** Groups whose kinds name images that no node pulls: what is scanned, verified, mirrored or built, and disks of machines. */
const otherUses = [
    ...['image.toolkit.fluxcd.io', 'image.openshift.io', 'build.openshift.io', 'config.openshift.io', 'operator.openshift.io'],
    ...[
        'x-k8s.io',
        'crossplane.io',
        'upbound.io',
        'metal3.io',
        'cdi.kubevirt.io',
        'policy.sigstore.dev',
        'kpack.io',
        'shipwright.io',
        'aquasecurity.github.io',
        'argocd-image-updater.argoproj.io',
        'kuik.enix.io',
    ],
];
/** A custom resource has its own group, with a domain that is not Kubernetes'. */
const isCustom = ({ group, kind }) => group?.includes('.') === true &&
    !group.endsWith('.k8s.io') &&
    !otherUses.some(other => group === other || group.endsWith(`.${other}`)) &&
    !(0,pod_spec_places/* holdsNoPods */.M_)({ group, kind });
/** Words after `image` in a key that still stands for the whole name: `imageName`, `image_url`. */
const nameWords = new Set(['name', 'ref', 'reference', 'url', 'uri', 'repository']);
const maxKeyLength = 100;
/** Keys under which operators take an image: `image`, `images`, `baseImage`, `sidecar_image`, `imageName`. */
const isImageKey = (key) => {
    if (key.length > maxKeyLength)
        return false;
    const words = key.split(/[-_.]|(?<=[a-z0-9])(?=[A-Z])/).map(word => word.toLowerCase());
    const last = words.at(-1);
    return last === 'image' || last === 'images' || (last !== undefined && nameWords.has(last) && words.at(-2) === 'image');
};
/** Files that are called images, too. */
const pictureOrDisk = /\.(?:png|jpe?g|gif|svg|webp|ico|qcow2|img|iso|vmdk|ova|raw|vhdx?)$/i;
/** More nodes of one object are not looked at for images. */
const maxVisits = 100_000;
/**
 * Images that a custom resource names outside of pod specs, by the names of its keys: its operator runs them. What is no image by its text is
 * passed over; what a template prints there is open.
 */
const customImages = (object) => {
    if (!isCustom(object) || (0,pod_spec_places/* templatePathOf */.ZM)(object) !== undefined)
        return [];
    const containers = new Set(object.podSpecs.flatMap(spec => spec.containers.map(({ node }) => node)));
    const found = [];
    const pending = membersOf(object.node).filter(({ key }) => key !== 'metadata' && key !== 'status');
    let visits = 0;
    for (let visit = pending.pop(); visit !== undefined && visits < maxVisits; visit = pending.pop()) {
        visits += 1;
        const node = (0,mapping_keys/* deref */.LA)(visit.node);
        if (node === undefined || containers.has(node))
            continue;
        const image = imageAt(visit, node, object);
        if (image !== undefined)
            (0,append_all/* appendAll */.u)(found, image);
        else
            for (const member of membersOf(node, visit.key))
                pending.push(member);
    }
    // Why one more: a gate must not take what was not looked at for nothing.
    return pending.length === 0 ? found : [...found, openImage(object.node, object, 'more than is looked through')];
};
/** What is written in a collection, the last first; items of a list stand under its key. */
const membersOf = (node, key) => {
    if (node.kind === 'sequence')
        return node.items.map(item => ({ node: item, key })).toReversed();
    return (0,lookup/* entriesOf */.Mc)(node)
        .map(({ name, value }) => ({ node: value, key: name }))
        .toReversed();
};
/** The images that a node is; undefined for a collection that may hold some. */
const imageAt = (visit, node, object) => {
    const isImage = visit.key !== undefined && isImageKey(visit.key);
    if (node.kind === 'scalar')
        return isImage ? scalarImage(visit.node, node, object) : [];
    return isImage && isNamedInParts(node) ? [imageInParts(node, object)] : undefined;
};
const scalarImage = (written, node, object) => {
    const value = (0,lookup/* stringAt */.bX)(node);
    if (value === undefined && !(node.kind === 'scalar' && node.opaque))
        return [];
    const { range, text, verbatim } = (0,image_text/* imageText */.f)(written);
    const plain = value ?? text;
    if (plain === '' || /\s/.test(plain.trim()) || plain.includes('*') || plain.includes('://') || pictureOrDisk.test(plain))
        return [];
    const reference = value === undefined ? undefined : (0,image_reference/* parseImageReference */.o_)(value);
    const partial = reference ? undefined : (0,partial_image/* partialImage */.fm)((0,partial_image/* patternOf */.Id)(plain));
    if (reference === undefined && value !== undefined && partial === undefined)
        return [];
    return [
        {
            ...custom_images_placeOf(written, object),
            range,
            text,
            reference,
            ...(partial && { partial }),
            builtHere: false,
            literal: verbatim && reference !== undefined,
        },
    ];
};
const custom_images_placeOf = ({ range }, { subject }) => ({ place: 'custom-resource', subject, scope: range });
/** `image: {repository: \u2026, tag: \u2026}`, which only the operator puts together. */
const isNamedInParts = (node) => (0,lookup/* entriesOf */.Mc)(node).some(({ name, value }) => (name === 'repository' || name === 'registry' || name === 'tag') && (0,mapping_keys/* deref */.LA)(value)?.kind === 'scalar');
const imageInParts = (node, object) => {
    const text = ['registry', 'repository', 'name', 'tag', 'digest'].flatMap(key => (0,lookup/* stringAt */.bX)(node, key) ?? []).join(' ');
    return openImage(node, object, text);
};
const openImage = (node, object, text) => ({
    ...custom_images_placeOf(node, object),
    range: node.range,
    text,
    reference: undefined,
    builtHere: false,
    literal: false,
});

// EXTERNAL MODULE: ./build/artifacts/images/image-places.js
var image_places = __webpack_require__(72688);
// EXTERNAL MODULE: ./build/artifacts/images/kubernetes-images.js
var kubernetes_images = __webpack_require__(36411);
;// CONCATENATED MODULE: ./build/artifacts/images/pulled-images.js









/**
 * All images that a file names, in source order: those of `collectImages`, and what rules don't look at but a gate has to: BuildKit's frontend,
 * Dockerfiles inside of Compose files, bare names after `--from` that may be build contexts, stages and `scratch`.
 */
const collectPulledImages = (artifact) => {
    switch (artifact.kind) {
        case 'dockerfile': {
            const frontend = frontendImage(artifact);
            return inOrder([
                ...[...(frontend ? [frontend] : []), ...(0,dockerfile_images/* dockerfileImages */.$)(artifact, 'images')].map(standingOf),
                ...localBases(artifact),
            ]);
        }
        case 'compose':
            return inOrder([...(0,compose_images/* composeImages */.hk)(artifact), ...composeBroughtImages(artifact), ...inlineDockerfileImages(artifact)].map(standingOf));
        case 'kubernetes':
            return (0,image_places/* oncePerPlace */.c)([...(0,kubernetes_images/* kubernetesImages */.B)(artifact), ...artifact.objects.flatMap(customImages)]).map(standingOf);
        default:
            return (0,collect_images/* collectImages */.F)(artifact).images.map(standingOf);
    }
};
/**
 * Why not `builtHere`: Compose asks the registry first for an image that is also built, and builds only what is not there. Source: Compose
 * specification, "Using `build` and `image`".
 */
const standingOf = (node) => ({ node, standing: node.neverPulled ? 'built-here' : 'pulled' });
const inOrder = (images) => images.toSorted((a, b) => a.node.range.start - b.node.range.start);
/** `FROM` a stage or `scratch`. */
const localBases = ({ stages }) => stages.flatMap(({ from, parent, subject }) => {
    const { word } = from.image;
    const standing = parent !== undefined ? 'stage' : word.expanded.value === 'scratch' ? 'scratch' : undefined;
    if (standing === undefined)
        return [];
    const node = {
        place: 'from',
        range: word.range,
        subject,
        scope: from.range,
        text: word.text,
        reference: undefined,
        builtHere: false,
        literal: false,
    };
    return [{ node, standing }];
});

// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(52457);
;// CONCATENATED MODULE: ./build/signing/image-workload.js


/** The object of a manifest that an image stands in; undefined in other files. Unknown when several objects share the text. */
const workloadOf = (artifact, { range }) => {
    if (artifact.kind !== 'kubernetes')
        return undefined;
    const [object, ...others] = usersOf(artifact).get(range.start) ?? [];
    if (!object || others.length > 0)
        return unknownWorkload;
    const known = workloads.get(object);
    if (known)
        return known;
    const workload = describeObject(object);
    workloads.set(object, workload);
    return workload;
};
/** The namespaces of the objects that run an image, as they are written; empty in other files and without any. */
const namespaceOf = (artifact, { range }) => {
    if (artifact.kind !== 'kubernetes')
        return '';
    const users = usersOf(artifact).get(range.start) ?? [];
    return users.map(({ namespace }) => namespaceText(namespace)).join('\0');
};
const namespaceText = (namespace) => {
    if (namespace.state === 'absent')
        return '';
    return namespace.state === 'present' && namespace.node.kind === 'scalar' && !namespace.node.opaque ? `=${namespace.node.value}` : '?';
};
/** The objects of a file by where the images stand that they run. */
const usersOf = (file) => {
    const known = usersByFile.get(file);
    if (known)
        return known;
    const found = new Map();
    for (const object of file.objects)
        for (const start of new Set((0,kubernetes_images/* objectImages */.u)(object).map(({ range }) => range.start))) {
            const others = found.get(start);
            if (others)
                others.push(object);
            else
                found.set(start, [object]);
        }
    usersByFile.set(file, found);
    return found;
};
const usersByFile = new WeakMap();
/** An object with many containers may have many labels, too: they are read once. */
const workloads = new WeakMap();
const keys = new WeakMap();
/** Equal for workloads that any policy takes for the same. Short, however many labels there are. */
const workloadKey = (workload) => {
    const known = keys.get(workload);
    if (known !== undefined)
        return known;
    const key = (0,digest/* digestOf */.o)(Buffer.from(JSON.stringify([workload, ...(workload.creates ?? [])].map(image_workload_partsOf))));
    keys.set(workload, key);
    return key;
};
const image_workload_partsOf = ({ group, version, resource, labels }) => {
    const sorted = labels && [...labels].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return [group ?? null, version ?? null, resource ?? null, sorted ?? null];
};
const unknownWorkload = { group: undefined, version: undefined, resource: undefined, labels: undefined };
const describeObject = (object) => {
    const kind = describeKind(object);
    const creates = createdBy(object);
    return creates.length === 0 ? kind : { ...kind, creates };
};
/** Why not looked up: the kinds of the core that run pods all end this way, and so do those of operators that policies may name. */
const describeKind = ({ group, apiVersion, kind, labels }) => ({
    group,
    version: apiVersion?.slice(apiVersion.lastIndexOf('/') + 1),
    resource: kind === undefined ? undefined : `${kind.toLowerCase()}s`,
    labels: labelsOf(labels),
});
/** Source: Kubernetes, "Deployments" and "CronJob": replica sets have the labels of the pod template, jobs those of the job template. */
const createdBy = (object) => {
    if (object.kind === 'Pod')
        return [];
    const pods = object.podSpecs.map(({ labels }) => ({ group: '', version: 'v1', resource: 'pods', labels: labelsOf(labels) }));
    if (object.kind === 'Deployment')
        return [...pods.map(pod => ({ ...pod, group: 'apps', resource: 'replicasets' })), ...pods];
    if (object.kind !== 'CronJob')
        return pods;
    const jobLabels = labelsOf(object.get('spec', 'jobTemplate', 'metadata', 'labels'));
    return [{ group: 'batch', version: 'v1', resource: 'jobs', labels: jobLabels }, ...pods];
};
const labelsOf = (labels) => {
    if (labels.state === 'absent')
        return new Map();
    if (labels.state !== 'present' || labels.node.kind !== 'mapping' || labels.node.opaque)
        return undefined;
    const known = new Map();
    for (const { name, value } of labels.node.entries) {
        if (name === undefined || value.kind !== 'scalar' || value.opaque)
            return undefined;
        known.set(name, value.value);
    }
    return known;
};

;// CONCATENATED MODULE: ./build/signing/change-images.js




/** The images of a change in the order of files and text; with `introduced` only those that it brings in or changes. */
const changeImages = ({ files, base, head }, scope) => files.flatMap(file => {
    const after = head.get(file.path);
    if (file.status === 'removed' || after === undefined)
        return [];
    const before = isNewPlace(file) ? undefined : base.get((0,change_set/* basePath */.J)(file));
    const images = compare(before ? imagesIn(before) : [], imagesIn(after));
    return images.flatMap(({ image, change, replaced }) => scope === 'introduced' && change === 'unchanged'
        ? []
        : [{ path: file.path, ...placeless(image), change, ...(replaced && { replaced: placeless(replaced) }) }]);
});
/**
 * Whether a file has no base to be compared with. Why that of another folder is none: what stood among examples was never run, and nobody has looked at it; a
 * file that only got another name within its folder is the same.
 */
const isNewPlace = (file) => file.status === 'added' || (0,text_path/* folderOf */.yS)((0,change_set/* basePath */.J)(file)) !== (0,text_path/* folderOf */.yS)(file.path);
const imagesIn = (artifact) => collectPulledImages(artifact).map(image => {
    const workload = workloadOf(artifact, image.node);
    return { ...image, ...(workload && { workload }), namespace: namespaceOf(artifact, image.node) };
});
const placeless = ({ node, standing, workload }) => ({
    node,
    standing,
    ...(workload && { workload }),
});
/**
 * What is pulled in the end, as what, and by what: a variable's default may change while the text does not; what was only copied from may become what runs;
 * another kind or other labels of a workload bring it under other policies, and another namespace into another place.
 */
const contentOf = ({ node, standing, workload, namespace }) => JSON.stringify([standing, node.place, node.text, node.reference?.text, workload && workloadKey(workload), namespace]);
const change_images_placeOf = ({ node }) => `${node.place}\0${node.subject}`;
/** Each image of the base is compared once: with the same at its place, then with the same elsewhere (of a stage, service or object that was renamed), then with another at its place. */
const compare = (before, after) => {
    const rest = new Set(before);
    const found = new Map();
    const pass = (keyOf, compared) => {
        const byKey = new Map();
        // Why backwards: the first of equal ones is then the last, which is taken in no time.
        for (const old of [...rest].toReversed()) {
            const equal = byKey.get(keyOf(old));
            if (equal)
                equal.push(old);
            else
                byKey.set(keyOf(old), [old]);
        }
        for (const image of after) {
            const old = found.has(image) ? undefined : byKey.get(keyOf(image))?.pop();
            if (old === undefined)
                continue;
            rest.delete(old);
            found.set(image, compared(image, old));
        }
    };
    pass(image => `${change_images_placeOf(image)}\0${contentOf(image)}`, image => ({ image, change: 'unchanged' }));
    pass(contentOf, image => ({ image, change: 'unchanged' }));
    pass(change_images_placeOf, (image, replaced) => ({ image, change: 'changed', replaced }));
    return after.map(image => found.get(image) ?? { image, change: 'introduced' });
};

;// CONCATENATED MODULE: ./build/review/rendered/rendered-images.js




const artifactsOf = (rendering) => rendering.state === 'rendered' ? new Map([...rendering.texts].map(([path, { artifact }]) => [path, artifact])) : new Map();
/**
 * The images of rendered objects that a change brings in, at the lines that decide about them, the same one of several environments once. Where the
 * base could not be rendered, all of them count as introduced.
 */
const renderedImages = (pairs, { head }, lines, scope, plain) => {
    const told = new Set(plain.map(rendered_images_keyOf));
    const found = [];
    for (const pair of pairs) {
        if (pair.head.state === 'failed')
            continue;
        const { texts } = pair.head;
        const { files } = renderedChanges(pair);
        const images = changeImages({ files, base: artifactsOf(pair.base), head: artifactsOf(pair.head) }, scope);
        const placed = images.flatMap((image) => {
            const place = placeOf(texts.get(image.path), image.node.range, false, lines.isWritten);
            if (place === undefined || !head.has(place.path))
                return [];
            // Why not literal: an edit would have to be proven by rendering again.
            return [{ ...image, path: place.path, node: { ...image.node, range: place.range, literal: false } }];
        });
        (0,append_all/* appendAll */.u)(found, placed.filter(image => told.size < told.add(rendered_images_keyOf(image)).size));
    }
    return found;
};
const rendered_images_keyOf = ({ path, node, workload }) => JSON.stringify([path, node.range.start, node.reference?.text ?? node.text, workload ?? null]);

;// CONCATENATED MODULE: ./build/review/rendered/rendered-change.js







/** What a change makes of what charts and kustomizations deploy. */
class RenderedChange {
    pairs;
    sources;
    lines;
    constructor(sources, changes, patience) {
        this.sources = sources;
        this.pairs = renderPairs(sources, patience);
        this.lines = new ChangedLines(changes, sources);
    }
    /**
     * The delta with what is found in rendered objects beside what was found in the files themselves. What several environments have in common
     * is told once, and what is told of a template or an object itself is not told again.
     */
    join(delta, judgement) {
        const plain = new PlainFindings(delta, this.sources);
        const all = this.pairs.flatMap(pair => judgePair(pair, this.sources, this.lines, judgement));
        const own = all.filter(one => !plain.tells(one));
        const groups = [...Map.groupBy(own, rendered_change_keyOf).values()].map(group => this.#one(group));
        return {
            delta: { entries: [...delta.entries, ...groups.map(({ entry }) => entry)] },
            rendered: new Map(groups.flatMap(one => (one.entry.head ? [[one.entry.head, one]] : []))),
        };
    }
    /** Whether something that was rendered is made of a file. */
    reads(path) {
        return this.pairs.some(({ unit, head }) => head.state === 'rendered' && unit.reads(path));
    }
    /** What is deployed differently, field by field, as far as it matters for security. */
    effective() {
        return effectiveChanges(this.pairs, this.lines);
    }
    /** What could not be rendered: there, templates are judged as they are written. */
    notifications() {
        const groups = [...Map.groupBy(this.pairs, ({ unit }) => unit.file)];
        const failed = groups.flatMap(([path, group]) => {
            if (!this.sources.head.has(path))
                return [];
            const reason = group.every(({ head }) => head.state === 'failed')
                ? group.flatMap(({ head }) => (head.state === 'failed' ? [head.reason] : []))[0]
                : undefined;
            if (reason === undefined)
                return [];
            const message = `It could not be rendered (${reason.slice(0, maxReason)}): what it is made of was judged as it is written.`;
            return [{ code: 'not-rendered', level: 'note', path, message }];
        });
        return [...this.#losses(), ...failed];
    }
    /** What kustomize drops without a word since this change. */
    #losses() {
        return this.pairs.flatMap(({ unit, base, head }) => {
            const before = new Set(base.state === 'rendered' ? base.losses.map(({ reason }) => reason) : []);
            const now = head.state === 'rendered' ? head.losses.filter(({ reason }) => !before.has(reason)) : [];
            return now.slice(0, maxLosses).map(({ reason, at }) => {
                const message = `kustomize does not say so, but ${reason.slice(0, maxReason)}.`;
                return { code: 'not-rendered', level: 'note', path: at?.path ?? unit.file, ...(at && { range: at.range }), message };
            });
        });
    }
    /** The images of what is rendered, each at the line that decides about it. What a file names itself at that line is left out. */
    images(scope, plain) {
        return renderedImages(this.pairs, this.sources, this.lines, scope, plain);
    }
    /** Whether a template is rendered: then what it names is told by what it prints. */
    prints(path) {
        return this.pairs.some(({ unit, head }) => unit.kind === 'chart' && head.state === 'rendered' && head.texts.has(path));
    }
    /**
     * The delta with the proven fixes of what is found in rendered objects. A finding whose fix is in another file is told there: where something
     * is missing, that is where it can be added.
     */
    withFixes(delta, rendered, isShown, judgement) {
        const fixes = new RenderedFixes(this.pairs, this.sources, judgement);
        return {
            entries: delta.entries.map(entry => {
                const own = entry.head && isShown(entry.head) ? rendered.get(entry.head) : undefined;
                const found = own && fixes.of(own);
                if (entry.head === undefined || found === undefined)
                    return entry;
                const { location, related } = entry.head;
                if (found.path === location.path)
                    return { ...entry, head: { ...entry.head, fix: found.fix } };
                const head = {
                    ...entry.head,
                    location: { ...location, path: found.path, range: found.at },
                    scope: found.at,
                    related: [{ ...location, note: 'it is printed here' }, ...related],
                    fix: found.fix,
                };
                return { ...entry, head, inDiff: this.lines.isInDiff(found.path, found.at) };
            }),
        };
    }
    /** What brought findings about rendered objects about. */
    causesOf(wanted, changes, judgement) {
        return renderedCauses(wanted, this, changes, judgement);
    }
    /** The entry that stands for the same one of several environments, with their names. */
    #one(group) {
        const chosen = group.toSorted((one, other) => rankOf(one.entry) - rankOf(other.entry))[0];
        if (chosen === undefined)
            throw new Error('A group has no entry.');
        const { entry, pair } = chosen;
        if (entry.head === undefined)
            return chosen;
        const same = group.filter(one => one.entry.head !== undefined && one.entry.caused === entry.caused).map(one => one.pair);
        const names = same.map(({ unit }) => unit.environment);
        const alike = this.pairs.filter(other => other.unit.kind === pair.unit.kind && other.unit.folder === pair.unit.folder);
        const message = `${entry.head.message} ${renderedIn(pair, names, alike.length)}`;
        return { ...chosen, entry: { ...entry, head: { ...entry.head, message } } };
    }
    /** What is still judged by nobody: parts of files that nothing rendered is made of, or of which something is missing. */
    leftOf(unrendered) {
        return unrendered.flatMap(part => {
            const around = this.pairs.filter(({ unit, head }) => (head.state === 'failed' || head.isDeployed) &&
                unit.reads(part.path) &&
                renderersOf(unit.kind).includes(part.renderer) &&
                isDeclaredBy(part, unit));
            if (around.length === 0 || part.isElsewhere === true || isFetched.test(part.path))
                return [part];
            const stopped = around.flatMap(({ head }) => (head.state === 'failed' && head.isOurs ? [head.reason] : []))[0];
            if (stopped !== undefined)
                return [{ ...part, reason: stopped }];
            if (around.some(({ unit }) => this.sources.overfull.has(unit.folder)))
                return [{ ...part, reason: tooManyWays }];
            const groups = [...Map.groupBy(around, ({ unit }) => `${unit.kind} ${unit.folder}`).values()];
            // Why any of them: a chart that asks for values is not deployed without them.
            const failed = groups.find(group => group.every(({ head }) => head.state === 'failed'));
            const reason = failed?.flatMap(({ head }) => (head.state === 'failed' ? [head.reason] : []))[0];
            if (reason !== undefined)
                return [{ ...part, reason }];
            const broken = around.flatMap(({ head }) => (head.state === 'rendered' ? head.broken : []))[0];
            if (broken !== undefined)
                return [{ ...part, reason: broken }];
            if (around.some(({ unit }) => unit.origin?.file.path === part.path && unit.unknown.length > 0))
                return [part];
            return around.some(pair => this.#concernsMissing(pair, part)) ? [part] : [];
        });
    }
    /** Whether a part of a file decides about what the repository does not have. */
    #concernsMissing({ head }, { path }) {
        if (head.state === 'failed' || head.missing.length === 0)
            return false;
        if (/(?:^|\/)(?:Chart|requirements)\.yaml$/u.test(path))
            return true;
        const names = new Set([...head.missing, 'global', 'tags']);
        const changed = (0,values_change/* changedValues */.Ji)(this.sources.base.get(path), this.sources.head.get(path));
        return changed === 'unreadable' || changed.some(({ path: [first] }) => first === undefined || names.has(String(first)));
    }
}
/** Packed charts, and the locks by which others are fetched: what they hold is not in the repository. */
const isFetched = /\.tgz$|(?:^|\/)(?:Chart|requirements)\.lock$/u;
const renderersOf = (kind) => kind === 'chart' ? ['charts', 'what GitOps controllers deploy'] : ['overlays', 'what GitOps controllers deploy'];
/** True for a part of a file that is not about how something else is deployed: of several documents that say so, each speaks for itself. */
const isDeclaredBy = ({ path, file, range }, { origin }) => {
    if (origin?.file.path !== path || file === undefined || range === undefined)
        return true;
    const [from, to] = [Math.min(range.start, origin.range.start), Math.max(range.start, origin.range.start)];
    return !/^---(?:\s|$)/mu.test(file.text.slice(from, to));
};
/** The one that counts before those that do not. */
const rankOf = (entry) => (entry.head === undefined ? 2 : entry.caused ? 0 : 1);
const rendered_change_keyOf = ({ pair, entry }) => {
    const { ruleId, messageId, location, facts } = entry.head ?? entry.base;
    const { kind, folder } = pair.unit;
    const isGone = entry.head === undefined;
    return JSON.stringify([kind, folder, isGone, ruleId, messageId, location.subject, location.path, location.range.start, facts?.value]);
};
const renderedIn = ({ unit }, names, all) => {
    const what = unit.kind === 'chart' ? 'the chart' : 'the kustomization';
    const where = unit.folder === '' ? 'at the root of the repository' : `"${unit.folder.replace(/\/$/u, '')}"`;
    const environments = names.map(name => (name === 'default' ? 'its own values' : name));
    const told = all > 1 && names.length < all ? ` with ${environments.slice(0, maxNames).join(', ')}${environments.length > maxNames ? '\u2026' : ''}` : '';
    return `That is what ${what} ${where} deploys${told}.`;
};
const tooManyWays = 'it is deployed in more ways than are looked at';
const maxNames = 5;
/** More of one kustomization are not told. */
const maxLosses = 5;
/** Messages of templates may hold whole texts. */
const maxReason = 500;
/** What was found in the files themselves, by rule and line. */
class PlainFindings {
    #found = new Map();
    #sources;
    constructor(delta, sources) {
        this.#sources = sources;
        for (const entry of delta.entries) {
            if (entry.head)
                this.#add(entry.head, 'head', entry.caused);
            if (entry.base)
                this.#add(entry.base, 'base', false);
        }
    }
    #keyOf(path, offset, ruleId, side) {
        const line = this.#sources[side].get(path)?.lines.line(offset);
        return line === undefined ? undefined : `${side} ${line} ${ruleId} ${path}`;
    }
    #add({ ruleId, severity, location: { path, range } }, side, caused) {
        const key = this.#keyOf(path, range.start, ruleId, side);
        if (key === undefined)
            return;
        const known = this.#found.get(key);
        if (known)
            known.push({ severity, caused });
        else
            this.#found.set(key, [{ severity, caused }]);
    }
    /** Whether the same is told of the lines that print it: as severe, and as brought in as what is rendered. */
    tells({ entry, printedAt }) {
        const side = entry.head === undefined ? 'base' : 'head';
        const { ruleId, location, severity } = entry.head ?? entry.base;
        const isNew = entry.head !== undefined && entry.caused && entry.baseUnknown === undefined;
        return [...printedAt, { path: location.path, range: location.range }].some(({ path, range }) => {
            const found = this.#found.get(this.#keyOf(path, range.start, ruleId, side) ?? '') ?? [];
            return found.some(plain => (0,findings_severity/* isAtLeast */.du)(plain.severity, severity) && (plain.caused || !isNew));
        });
    }
}

;// CONCATENATED MODULE: ./build/review/rendered/rendered.js
/** The door to the renderers: loaded only for a change that touches a chart or a kustomization. */




/***/ })

};
;