"use strict";
exports.id = 6115;
exports.ids = [6115];
exports.modules = {

/***/ 67275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ unifiedLines)
/* harmony export */ });
/* harmony import */ var _text_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85340);
/* harmony import */ var _unified_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31375);


/** What stands behind the last line of a text that ends without a line break. */
const noNewline = String.raw `\ No newline at end of file`;
/** Lines around a change that are shown, as in `diff -u`. */
const contextLines = 3;
/** The first line of a hunk at a side, from 0, and the one behind its last. */
const spanOf = (start, count) => (count === 0 ? [start, start] : [start - 1, start - 1 + count]);
const grouped = (hunks) => {
    const groups = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const hunk of hunks) {
        const [from, to] = spanOf(hunk.baseStart, hunk.baseCount);
        const last = groups.at(-1);
        if (last !== undefined && from - end <= 2 * contextLines)
            last.push(hunk);
        else
            groups.push([hunk]);
        end = to;
    }
    return groups;
};
/** A range of lines as a hunk's header has it. */
const headerRange = (from, to) => (to === from ? `${from},0` : `${from + 1},${to - from}`);
/**
 * The lines of a unified diff of two texts, without those that name files; none when the texts are the same. Each line begins with its sign and has
 * no line break: whoever prints it escapes it. Linear in the texts.
 */
const unifiedLines = (base, head) => {
    const [before, after] = [(0,_unified_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(base), (0,_unified_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(head)];
    return grouped((0,_text_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .diffTexts */ .W)(base, head)).flatMap(group => {
        const [first] = group;
        const last = group.at(-1) ?? first;
        const [baseFrom] = spanOf(first.baseStart, first.baseCount);
        const [headFrom] = spanOf(first.headStart, first.headCount);
        const [, baseTo] = spanOf(last.baseStart, last.baseCount);
        const [, headTo] = spanOf(last.headStart, last.headCount);
        const lead = Math.min(contextLines, baseFrom, headFrom);
        const tail = Math.min(contextLines, before.length - baseTo, after.length - headTo);
        const lines = [`@@ -${headerRange(baseFrom - lead, baseTo + tail)} +${headerRange(headFrom - lead, headTo + tail)} @@`];
        const push = (sign, text, endsOpen) => {
            lines.push(`${sign}${text}`, ...(endsOpen ? [noNewline] : []));
        };
        const same = (from, to) => {
            for (const line of before.slice(from, to))
                push(' ', line.replace(/\n$/u, ''), !line.endsWith('\n'));
        };
        let at = baseFrom - lead;
        for (const hunk of group) {
            const [from, to] = spanOf(hunk.baseStart, hunk.baseCount);
            same(at, from);
            for (const { sign, text, noNewline: endsOpen = false } of hunk.lines)
                push(sign, text, endsOpen);
            at = to;
        }
        same(at, baseTo + tail);
        return lines;
    });
};


/***/ }),

/***/ 52457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isDigest),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const digestPattern = /^sha256:[0-9a-f]{64}$/u;
/**
 * Whether a text is a SHA-256 digest. Other registered algorithms (sha512, blake3) are not: no registry that was measured stores images by
 * them.
 */
const isDigest = (text) => digestPattern.test(text);
/** The digest of bytes. */
const digestOf = (bytes) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;


/***/ }),

/***/ 43855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ PlainFindings)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22531);
/* harmony import */ var _text_range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56626);


/** What is said of which value of which subject, wherever in the file; undefined for what names no value. */
const saidIn = (path, { ruleId, messageId, facts, location: { subject } }, side) => facts?.value === undefined ? undefined : JSON.stringify([side, path, ruleId, messageId, subject, facts.value]);
const append = (found, key, plain) => {
    if (key === undefined)
        return;
    const known = found.get(key);
    if (known)
        known.push(plain);
    else
        found.set(key, [plain]);
};
/** What was found in the files themselves, by rule and line, and by what is said. */
class PlainFindings {
    #found = new Map();
    #said = new Map();
    #lineOf;
    constructor(lineOf) {
        this.#lineOf = lineOf;
    }
    /** `caused`: the change brings it in; of files as they stand, everything counts as such. */
    add(finding, side, caused) {
        const { ruleId, severity, location } = finding;
        const { path, range } = location;
        const plain = { severity, caused, range };
        append(this.#found, this.#keyOf(path, range.start, ruleId, side), plain);
        append(this.#said, saidIn(path, finding, side), plain);
    }
    /**
     * Whether the same is told of the lines that print it: as severe, and as brought in as what is rendered. In a text over several lines, of which rendering
     * knows only the whole, the same is told of a part.
     */
    tells(finding, printedAt, side, isNew) {
        const { ruleId, location, severity } = finding;
        const isAsBad = (plain) => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(plain.severity, severity) && (plain.caused || !isNew);
        return [...printedAt, { path: location.path, range: location.range }].some(({ path, range }) => {
            const found = this.#found.get(this.#keyOf(path, range.start, ruleId, side) ?? '') ?? [];
            const said = this.#said.get(saidIn(path, finding, side) ?? '') ?? [];
            return found.some(isAsBad) || said.some(plain => (0,_text_range_js__WEBPACK_IMPORTED_MODULE_1__/* .containsRange */ .DV)(range, plain.range) && isAsBad(plain));
        });
    }
    #keyOf(path, offset, ruleId, side) {
        const line = this.#lineOf(side, path, offset);
        return line === undefined ? undefined : `${side} ${line} ${ruleId} ${path}`;
    }
}


/***/ }),

/***/ 63755:
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
var environments_inputs = __webpack_require__(70445);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/folder-trees.js
var folder_trees = __webpack_require__(50127);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/review/rendered/may-be-rendered.js
var may_be_rendered = __webpack_require__(92309);
// EXTERNAL MODULE: ./build/review/rendered/reading.js
var rendered_reading = __webpack_require__(41116);
// EXTERNAL MODULE: ./build/review/rendered/units/built-declarations.js
var built_declarations = __webpack_require__(56952);
// EXTERNAL MODULE: ./build/review/rendered/units/built-folders.js
var built_folders = __webpack_require__(42672);
// EXTERNAL MODULE: ./build/review/rendered/units/chart-folders.js
var chart_folders = __webpack_require__(1144);
// EXTERNAL MODULE: ./build/review/rendered/units/deployments.js + 16 modules
var units_deployments = __webpack_require__(25400);
// EXTERNAL MODULE: ./build/review/rendered/units/packed-charts.js
var packed_charts = __webpack_require__(90430);
// EXTERNAL MODULE: ./build/review/rendered/units/parsed-texts.js
var parsed_texts = __webpack_require__(70066);
// EXTERNAL MODULE: ./build/review/rendered/units/printed-declarations.js
var printed_declarations = __webpack_require__(56058);
// EXTERNAL MODULE: ./build/review/rendered/units/render-chart-unit.js + 1 modules
var render_chart_unit = __webpack_require__(68658);
// EXTERNAL MODULE: ./build/review/rendered/units/render-kustomization-unit.js
var render_kustomization_unit = __webpack_require__(31026);
;// CONCATENATED MODULE: ./build/review/rendered/units/touched-folders.js



/** The files outside of a folder that hold parts of how it is declared to be deployed. */
const filesOfSettings = ({ origin, substitution }) => [
    ...(origin?.from ?? []),
    ...[...(substitution?.variables.values() ?? [])].map(one => one.origin.file.path),
];
/**
 * Fields of a kustomization that change some of the objects, by what these say of themselves: one that changed nothing when it came may change much once an
 * object says something else. Names, namespaces, labels and numbers of replicas give a container nothing.
 */
const changing = /\b(?:patch\w*|replacements|transformers|vars|images|imageTags|configurations)["']?[ \t]*:/u;
/** Whether a way in which a folder is deployed makes something else of a manifest than it says. */
const alters = ({ settings, substitution }, named, files) => settings !== undefined ||
    substitution !== undefined ||
    [...named].some(path => (0,kustomization/* isKustomization */.Sv)(path) && changing.test(files.get(path)?.text ?? ''));
/** The folders that are built and that reach one of the changed files at either side, or are declared in one; those that only alter manifests last. */
const touchedFolders = (sides, deployments, tracked, { built, plain }) => {
    const isDeclaredAnew = (environment) => environment.origin !== undefined &&
        (built.has(environment.origin.file.path) ||
            [...built].some(path => (0,render_chart_unit/* isPrintedBy */.Wu)(environment.origin, path)) ||
            filesOfSettings(environment).some(path => built.has(path)));
    const altersPlain = (environment) => plain.size > 0 &&
        sides.some(files => {
            const named = (0,built_folders/* namedBy */.T)(environment, files);
            return [...plain].some(path => named.has(path)) && alters(environment, named, files);
        });
    return (0,built_folders/* builtFolders */.UP)(sides, deployments, tracked, isDeclaredAnew)
        .flatMap((one) => {
        const { environment, members } = one;
        if (isDeclaredAnew(environment) || [...members].some(path => built.has(path)))
            return [{ ...one, isOnlyOverlaid: false }];
        return altersPlain(environment) ? [{ ...one, isOnlyOverlaid: true }] : [];
    })
        .toSorted((one, other) => Number(one.isOnlyOverlaid) - Number(other.isOnlyOverlaid));
};

;// CONCATENATED MODULE: ./build/review/rendered/read-rendered.js




















/** Folders above a file in which kustomizations are looked for. */
const maxFolders = 64;
/** More are not rendered for one change. */
const maxUnits = 100;
const nothing = {
    units: [],
    overlaid: new Set(),
    base: new Map(),
    head: new Map(),
    packed: new packed_charts/* PackedCharts */._G(),
    unread: new Set(),
    beyond: new Set(),
    unasked: [],
    overfull: new Set(),
    unlooked: () => undefined,
    declaring: new Set(),
    moved: new Map(),
    named: new Set(),
};
/** The charts and kustomizations that a change touches, with the files of both sides that they are made of. */
const readRendered = async (reader, changes, unrendered, { isPatch, mayBeNamed, isPlain }, isIgnored, cluster) => {
    const looked = changes.files.filter(({ path }) => !isIgnored(path));
    const { forCharts, forOverlays } = (0,may_be_rendered/* filesToRender */.LD)(looked, unrendered, isPatch);
    const suspects = looked.filter(mayBeNamed);
    const manifests = looked.filter(isPlain);
    const isPlainOnly = forCharts.length + forOverlays.length + suspects.length === 0;
    if (isPlainOnly && manifests.length === 0)
        return nothing;
    const tracked = await reader.listFiles('head');
    if (tracked === undefined)
        return nothing;
    const before = (0,change_set/* pathsAtBase */.hf)(tracked, changes);
    const all = [...new Set([...tracked, ...before])];
    const changed = new Set(changes.files.flatMap(may_be_rendered/* pathsOf */.wG));
    const near = chartsAround(forCharts.flatMap(may_be_rendered/* pathsOf */.wG), all);
    const bounds = (0,rendered_reading/* boundsOf */.BO)(reader);
    const present = new Set(tracked);
    const reading = new rendered_reading/* Reading */.zK(reader);
    const { texts, unread, beyond } = reading;
    // Why not what could not be read: it is there, and named all the same.
    const mayLack = () => changed.difference(unread);
    const over = (0,built_folders/* kustomizationsOver */.Jw)(near, tracked).slice(0, bounds.kustomizations);
    await reading.look(over);
    const inflating = (0,built_folders/* rendersCharts */.bg)(over, texts) ? over : [];
    const around = [...[...forOverlays, ...manifests].flatMap(may_be_rendered/* pathsOf */.wG), ...inflating];
    const kustomizations = kustomizationsAround(around, tracked, bounds.kustomizations);
    const saying = isPlainOnly ? (0,environments_inputs/* controllerInputs */.gv)(all, bounds.controllers) : deployInputs(all, [...forCharts, ...forOverlays]);
    const telling = [...new Set([...kustomizations, ...saying])];
    const inputs = telling.slice(0, bounds.inputs);
    await reading.read([...new Set([...near.flatMap(folder => filesIn(folder, tracked)), ...kustomizations])]);
    const suspected = new Set([...suspects, ...manifests].flatMap(may_be_rendered/* pathsOf */.wG).filter(chart_folders/* isReadable */.hS));
    await reading.look([...new Set([...inputs, ...[...suspected].filter(path => present.has(path)).slice(0, bounds.further)])]);
    // Why a second round: generators and generated ConfigMaps name files of any name.
    const further = new units_deployments/* Deployments */.D(all, mayLack(), inputs).of(texts).furtherInputs.slice(0, bounds.further);
    await reading.look(further);
    const declaring = isPlainOnly && !reader.isLocal ? [] : (0,printed_declarations/* declaringTemplates */.PJ)(tracked).filter(path => !texts.has(path));
    await reading.look([...declaring, ...chartFilesOf(declaring, tracked, texts)]);
    const printers = (0,printed_declarations/* printersIn */.Vd)(texts);
    await reading.read(printers.flatMap(folder => filesIn(folder, tracked)));
    const told = new Set([...inputs, ...further]);
    const isRead = (path) => told.has(path) || suspected.has(path) || (0,kustomization/* isKustomization */.Sv)(path) || isIn(path, near) || isIn(path, printers);
    const first = await baseTexts(reading, reader, changes, isRead);
    const unbuilt = new units_deployments/* Deployments */.D(all, mayLack(), [...told]);
    const building = (0,built_declarations/* declaringFolders */.Fb)([texts, overlay(texts, first, changes)], unbuilt, all, changed);
    const built = new Set(building.flatMap(({ members }) => [...members]));
    await reading.look([...built].filter(path => present.has(path)).slice(0, bounds.further));
    const changedToo = await baseTexts(reading, reader, changes, path => built.has(path) && !first.has(path));
    const atBase = new Map([...first, ...changedToo]);
    const packed = new packed_charts/* PackedCharts */._G();
    const parsed = new parsed_texts/* ParsedTexts */.q();
    const printed = (0,printed_declarations/* printingOf */.Dj)(printers, all.filter(path => isIn(path, printers)), { cluster, packed });
    const printing = (0,built_declarations/* joinedPrinting */.BC)([printed, (0,built_declarations/* builtDeclarations */.SV)(building, { cluster, packed })]);
    const deployments = new units_deployments/* Deployments */.D(all, mayLack(), [...told], printing);
    const sides = [texts, overlay(texts, atBase, changes)];
    const charts = [...new Set([...near, ...chartsNaming(changed, all, sides, deployments)])];
    const environments = charts.flatMap(folder => environmentsOf(folder, sides, deployments).map(one => ({ folder, one })));
    const mayReach = printing !== undefined || inflating.length > 0;
    const reaching = [...new Set([...forOverlays, ...suspects, ...(mayReach ? forCharts : [])])];
    const touched = { built: new Set(reaching.flatMap(may_be_rendered/* pathsOf */.wG)), plain: new Set(manifests.flatMap(may_be_rendered/* pathsOf */.wG)) };
    const folders = reaching.length + manifests.length > 0 ? touchedFolders(sides, deployments, all, touched) : [];
    const members = new Set([
        ...folders.flatMap(one => [...one.members]),
        ...environments.flatMap(({ one }) => (0,render_chart_unit/* filesOf */.R8)(one)),
        ...charts.flatMap(folder => filesIn(folder, tracked)),
    ]);
    await reading.read([...members].filter(path => present.has(path)));
    const more = await baseTexts(reading, reader, changes, path => (members.has(path) || isIn(path, charts)) && !atBase.has(path));
    const isOurs = (path) => (0,packed_charts/* isPackedChart */.VP)(path) && (isIn(path, charts) || members.has(path));
    for (const [path, file] of await (0,packed_charts/* readPacked */.dW)(paths => reader.readBytes('head', paths), tracked.filter(isOurs), packed, unread))
        texts.set(path, file);
    const goneOrOther = changes.files.filter(({ status }) => status !== 'added' && status !== 'copied').map(change_set/* basePath */.Jp);
    const packedBefore = await (0,packed_charts/* readPacked */.dW)(paths => reader.readBytes('base', paths), goneOrOther.filter(isOurs), packed, unread);
    const base = overlay(texts, new Map([...atBase, ...more, ...packedBefore]), changes);
    const moved = new Map(changes.files.flatMap(file => (file.status === 'renamed' ? [[file.path, (0,change_set/* basePath */.Jp)(file)]] : [])));
    const overlays = folders.map(({ environment, file, members: own, isOnlyOverlaid }) => {
        const unit = (0,render_kustomization_unit/* kustomizationUnit */.yO)(environment, file, own, deployments, { cluster, packed, parsed });
        return { unit, isOnlyOverlaid };
    });
    const units = [
        ...environments.flatMap(({ folder, one }) => (0,chart_folders/* chartUnits */.uT)(folder, one, deployments, texts, { cluster, packed, parsed, mayLack: true })),
        ...overlays.map(({ unit }) => unit),
    ];
    const crowded = charts.filter(folder => sides.some(files => deployments.of(files).ofChart(folder).leftOut.length > 0));
    const surplus = units.slice(maxUnits);
    const overfull = new Set([...crowded, ...surplus.map(({ folder }) => folder)]);
    return {
        units: units.slice(0, maxUnits),
        overlaid: new Set(overlays.flatMap(({ unit, isOnlyOverlaid }) => (isOnlyOverlaid ? [unit] : []))),
        base,
        head: texts,
        packed,
        unread,
        beyond,
        unasked: telling.slice(bounds.inputs),
        overfull,
        unlooked: path => {
            if (isIn(path, crowded) && (0,deploy_inputs/* deployInputOf */.JP)(path) !== undefined)
                return 'charts';
            const unit = surplus.find(one => one.reads(path));
            return unit && (unit.kind === 'chart' ? 'charts' : 'overlays');
        },
        declaring: new Set(building.map(({ environment: { folder } }) => (folder === '' ? '' : `${folder}/`))),
        moved,
        named: new Set([
            ...environments.flatMap(({ one }) => (0,render_chart_unit/* filesOf */.R8)(one)),
            ...folders.flatMap(({ environment }) => filesOfSettings(environment)),
        ]),
    };
};
const isIn = (path, folders) => folders.some(folder => path.startsWith(folder));
const filesIn = (folder, tracked) => tracked.filter(path => path.startsWith(folder) && (0,chart_folders/* isReadable */.hS)(path));
/** The files that may say how charts are deployed: those of the change first. */
const deployInputs = (paths, forCharts) => {
    const own = forCharts.flatMap(may_be_rendered/* pathsOf */.wG).filter(path => (0,classify/* mayBeManifest */.QG)(path) && (0,deploy_inputs/* deployInputOf */.JP)(path) === undefined);
    return [...new Set([...own, ...(0,environments_inputs/* environmentInputs */.rg)(paths, paths.length).paths])];
};
/** More charts are not asked for whether the change says how they are deployed. */
const maxAsked = 200;
/** The charts that are deployed as changed files say. */
const chartsNaming = (changed, tracked, sides, deployments) => {
    const finders = sides.map(files => deployments.of(files));
    return tracked
        .filter(group_units/* isChartFile */.Jk)
        .slice(0, maxAsked)
        .map(text_path/* folderOf */.yS)
        .filter(folder => finders.some(finder => finder.ofChart(folder).environments.some(one => isDecidedBy(one, changed))));
};
/** Whether a change touches what is named for a way in which a chart is deployed. */
const isDecidedBy = (one, changed) => (0,render_chart_unit/* filesOf */.R8)(one).some(path => changed.has(path)) ||
    ((one.origin?.through ?? one.origin?.from) !== undefined && [...changed].some(path => (0,render_chart_unit/* isPrintedBy */.Wu)(one.origin, path)));
/** The ways in which a chart is deployed at the head, those by different names once; at the base, where it is there no more. */
const environmentsOf = (folder, [head, base], deployments) => {
    const now = head === undefined ? [] : deployments.of(head).ofChart(folder).environments;
    return now.length > 0 || base === undefined ? now : deployments.of(base).ofChart(folder).environments;
};
/** The files by which some templates are known for those of charts. */
const chartFilesOf = (templates, tracked, texts) => {
    const charts = new Set(tracked.filter(group_units/* isChartFile */.Jk));
    const wanted = templates.flatMap(path => (0,deploy_inputs/* chartsOfTemplate */.PU)(path).map(folder => `${folder}Chart.yaml`));
    return [...new Set(wanted)].filter(path => charts.has(path) && !texts.has(path));
};
/** The charts that files belong to. */
const chartsAround = (changed, tracked) => {
    const chartOf = (0,chart_folders/* chartFinder */.H6)(tracked);
    return [...new Set(changed.flatMap(path => chartOf(path) ?? []))];
};
/** The kustomizations of the largest trees around files that have few enough of them. */
const kustomizationsAround = (changed, tracked, most) => {
    const trees = (0,folder_trees/* largestTrees */.y)(tracked.filter(kustomization/* isKustomization */.Sv), most);
    const near = new Set(changed.flatMap(path => (0,text_path/* foldersAbove */.Zv)(path, maxFolders).find(folder => trees.has(folder)) ?? []));
    return [...near].flatMap(folder => trees.get(folder) ?? []).slice(0, most);
};
/** What changed files were at the base, by their paths there. */
const baseTexts = async (reading, reader, { files }, wanted) => {
    const changed = files.filter(file => file.status !== 'added' && (0,may_be_rendered/* pathsOf */.wG)(file).some(path => wanted(path) && (0,chart_folders/* isReadable */.hS)(path)));
    const texts = new Map();
    if (changed.length === 0)
        return texts;
    const { base } = await reader.readChangedFiles(changed);
    for (const [path, read] of base)
        reading.take(path, read, texts);
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

// EXTERNAL MODULE: ./build/artifacts/unrendered/chart-change.js
var chart_change = __webpack_require__(39655);
// EXTERNAL MODULE: ./build/artifacts/unrendered/values-change.js
var values_change = __webpack_require__(86515);
// EXTERNAL MODULE: ./build/text/range.js
var text_range = __webpack_require__(56626);
// EXTERNAL MODULE: ./build/review/rendered/judge-rendered.js
var judge_rendered = __webpack_require__(38421);
;// CONCATENATED MODULE: ./build/review/rendered/answered-by-rendering.js


const leftOpen = 'At the base, a template decided about it; what is deployed had it then, too.';
/**
 * The delta without the questions that templates leave and that what is deployed of them answers. What a template leaves open now and is deployed as it
 * was has not become unknown: it is told of what is deployed. What is missing in lines that the change did not write, and was missing before
 * wherever they are deployed, was not brought in: at the base the template only left it open. Neither was what a template says itself now that its values said before.
 */
const answeredByRendering = (delta, rendered, isWritten) => {
    const kept = rendered.filter(({ entry }) => entry.base !== undefined && entry.head !== undefined);
    const printed = {
        before: printedBy(kept, ({ printedBefore }) => printedBefore),
        now: printedBy(rendered.filter(({ entry }) => entry.head !== undefined), ({ printedAt }) => printedAt),
    };
    const isOnlyShownNow = ({ head, baseUnknown }) => {
        const { path, range } = head.location;
        if (baseUnknown !== undefined || (!(0,judge_rendered/* isTemplate */.Fl)(path) && (head.identity === undefined || isWritten(path, range))))
            return false;
        const deployed = printed.now(head);
        return deployed.length > 0 && deployed.every(({ entry }) => entry.state === 'unchanged' && entry.base !== undefined);
    };
    return {
        entries: delta.entries.flatMap((entry) => {
            if (entry.state === 'unknown' && entry.isOpen && printed.before(entry.base).length > 0)
                return [];
            if (entry.state !== 'new' || !isOnlyShownNow(entry))
                return [entry];
            const { base: _, ...kept } = entry;
            return [{ ...kept, state: 'unchanged', caused: false, baseUnknown: leftOpen }];
        }),
    };
};
/** What was found in rendered objects by the same rule where a finding of a template lies. */
const printedBy = (rendered, placesOf) => {
    const keyOf = (ruleId, path) => `${ruleId}\0${path}`;
    const all = rendered.flatMap(one => {
        const { ruleId } = one.entry.head ?? one.entry.base;
        return placesOf(one).map(({ path, range }) => ({ key: keyOf(ruleId, path), range, one }));
    });
    const byKey = Map.groupBy(all, ({ key }) => key);
    return ({ ruleId, location: { path, range } }) => (byKey.get(keyOf(ruleId, path)) ?? []).filter(printed => (0,text_range/* overlaps */.$f)(printed.range, range)).map(({ one }) => one);
};

// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/review/rendered/rendered-findings.js
var rendered_findings = __webpack_require__(41534);
;// CONCATENATED MODULE: ./build/review/rendered/differences/join-environments.js
/** What is the same in several environments once, with the names of all of them; in the order of the first. */
const joinEnvironments = (all) => {
    const same = Map.groupBy(all, one => JSON.stringify({ ...one, environments: undefined }));
    return [...same.values()].flatMap(([first, ...others]) => first ? [{ ...first, environments: [...new Set([first, ...others].flatMap(one => one.environments))] }] : []);
};

;// CONCATENATED MODULE: ./build/review/rendered/differences/effective-change.js



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
/**
 * What a change makes of the fields that matter, object by object, in one environment. Objects that come or go are told by what is found in
 * them.
 */
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
            const place = other && (0,rendered_findings/* placeOf */.$)(now.text, other.range, false, lines.isWritten);
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
    return joinEnvironments(all).slice(0, maxChanges);
};

// EXTERNAL MODULE: ./build/changes/unified-text.js
var unified_text = __webpack_require__(67275);
// EXTERNAL MODULE: ./build/render/functions/formats/encode-yaml.js
var encode_yaml = __webpack_require__(21375);
// EXTERNAL MODULE: ./build/render/functions/formats/read-values.js + 1 modules
var read_values = __webpack_require__(92075);
// EXTERNAL MODULE: ./build/render/template/go-value.js
var go_value = __webpack_require__(81817);
// EXTERNAL MODULE: ./build/render/template/template-error.js
var template_error = __webpack_require__(73698);
// EXTERNAL MODULE: ./build/render/functions/formats/encode-json.js
var encode_json = __webpack_require__(62446);
;// CONCATENATED MODULE: ./build/review/rendered/differences/secret-mask.js


/** What of a Secret is shown; all else may hold what nobody must read. Source: Kubernetes core/v1, Secret. */
const shownFields = new Set(['apiVersion', 'kind', 'type', 'immutable']);
/** The annotation in which kubectl keeps the whole object. */
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
const isSecret = (object) => {
    const kind = object.entries.get('kind')?.raw;
    // Why not the exact word alone: who writes it in another way must not have it shown.
    return typeof kind === 'string' && kind.trim().toLowerCase() === 'secret';
};
const mask = (value, other, side) => {
    if (other === undefined || (0,go_value/* textOf */.b6)((0,encode_json/* encodeJson */.P)(value)) === (0,go_value/* textOf */.b6)((0,encode_json/* encodeJson */.P)(other)))
        return new go_value/* Ref */.oS('***');
    return new go_value/* Ref */.oS(`*** (${side})`);
};
/** The same with each value masked under its key. */
const maskedValues = (value, other, side) => {
    if (!(value.raw instanceof go_value/* GoMap */.tn))
        return mask(value, other, side);
    const others = other?.raw instanceof go_value/* GoMap */.tn ? other.raw.entries : undefined;
    return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map([...value.raw.entries].map(([key, inner]) => [key, mask(inner, others?.get(key), side)]))));
};
const maskedMetadata = (value) => {
    if (!(value.raw instanceof go_value/* GoMap */.tn))
        return new go_value/* Ref */.oS('***');
    const entries = [...value.raw.entries].map(([key, inner]) => {
        const annotations = inner.raw;
        if (key !== 'annotations' || !(annotations instanceof go_value/* GoMap */.tn))
            return [key, inner];
        const own = [...annotations.entries].map(([name, text]) => [name, name === lastApplied ? new go_value/* Ref */.oS('***') : text]);
        return [key, new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map(own)))];
    });
    return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map(entries)));
};
/**
 * An object without what a Secret holds: `***` stands for each value, and `*** (before)` or `*** (after)` where the other side has another one.
 * Any other object is given back as it is.
 */
const withoutSecrets = (object, other, side) => {
    if (!isSecret(object) && !(other && isSecret(other)))
        return object;
    const entries = [...object.entries].map(([key, value]) => {
        if (shownFields.has(key))
            return [key, typeof value.raw === 'string' || typeof value.raw === 'boolean' ? value : new go_value/* Ref */.oS('***')];
        if (key === 'metadata')
            return [key, maskedMetadata(value)];
        return [key, maskedValues(value, other?.entries.get(key), side)];
    });
    return new go_value/* GoMap */.tn(new Map(entries));
};

;// CONCATENATED MODULE: ./build/review/rendered/differences/rendered-diff.js







const textAt = (value) => (typeof value?.raw === 'string' ? value.raw : '');
/** The objects of a document, those of a list each for itself. */
const objectsIn = ({ raw }) => {
    if (!(raw instanceof go_value/* GoMap */.tn))
        return [];
    const items = raw.entries.get('items')?.raw;
    return textAt(raw.entries.get('kind')).endsWith('List') && items instanceof go_value/* GoSlice */.dP ? items.items.flatMap(objectsIn) : [raw];
};
const nameOf = (object) => {
    const metadata = object.entries.get('metadata')?.raw;
    const at = (key) => (metadata instanceof go_value/* GoMap */.tn ? textAt(metadata.entries.get(key)) : '');
    const namespace = at('namespace');
    const name = at('name') === '' ? at('generateName') : at('name');
    return `${textAt(object.entries.get('apiVersion'))} ${textAt(object.entries.get('kind'))} ${namespace === '' ? '' : `${namespace}/`}${name}`;
};
const deployedIn = (rendering) => {
    const objects = new Map();
    const broken = new Set();
    const counts = new Map();
    for (const [path, { artifact }] of rendering.state === 'failed' ? [] : rendering.texts)
        for (const read of (0,read_values/* readDocuments */.r)(artifact.file, 'unnamed')) {
            if (read.state === 'broken')
                broken.add(path);
            else
                for (const object of objectsIn(read.value)) {
                    const name = nameOf(object);
                    const count = counts.get(name) ?? 0;
                    counts.set(name, count + 1);
                    objects.set(count === 0 ? name : `${name} (${count + 1})`, object);
                }
        }
    return { objects, broken };
};
/** An object in YAML, its keys in order. */
const printed = (object) => {
    if (object === undefined)
        return '';
    try {
        return `${(0,go_value/* textOf */.b6)((0,encode_yaml/* encodeYaml */.w)(new go_value/* Ref */.oS(object)))}\n`;
    }
    catch (error) {
        if (error instanceof template_error/* CallError */.R || error instanceof template_error/* TemplateError */.$)
            return '# It cannot be written as YAML.\n';
        throw error;
    }
};
const diffed = (before, after) => [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    const lines = (0,unified_text/* unifiedLines */.s)(printed(was && withoutSecrets(was, is, 'before')), printed(is && withoutSecrets(is, was, 'after')));
    if (lines.length === 0)
        return [];
    return [{ name, state: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed', lines }];
});
const unknownOf = ({ unit, base, head }, broken) => [
    ...(base.state === 'failed' && head.state !== 'failed' ? [`What was deployed before is not known: ${base.reason}`] : []),
    ...(head.state === 'failed' ? [`It could not be rendered: ${head.reason}`] : []),
    ...(head.state === 'rendered' ? head.missing.map(name => `What "${name}" deploys is not known: it is not in the repository.`) : []),
    ...[...broken].map(path => `"${path}" prints what cannot be read, which is left out.`),
    ...unit.unknown.map(name => `Not known: ${name}`),
];
/** What a change makes of the objects that are deployed, base to head, in each environment; the same of several environments once. */
const renderedDiffs = (pairs) => {
    const all = pairs.map((pair) => {
        const { kind, folder, environment } = pair.unit;
        const after = deployedIn(pair.head);
        const isKnown = pair.base.state === 'rendered' && pair.head.state === 'rendered';
        const objects = isKnown ? diffed(deployedIn(pair.base).objects, after.objects) : [];
        return { kind, folder, environments: [environment], objects, unknown: unknownOf(pair, after.broken) };
    });
    return joinEnvironments(all.filter(({ objects, unknown }) => objects.length + unknown.length > 0));
};

;// CONCATENATED MODULE: ./build/artifacts/unrendered/granting-lines.js
/** A switch that gives a container more, unless it is off; what is open counts as on. */
const switchedOn = /(?:^|[^\w.-])(?:privileged|host(?:PID|IPC|Network|Process)|allowPrivilegeEscalation)["']?[ \t]*:(?![ \t]*["']?(?:(?:false|null)\b|~))/u;
/** Other settings that give more, or what is not known. */
const granting = /(?:^|[^\w.-])(?:hostPath["']?[ \t]*:|runAs(?:User|NonRoot)["']?[ \t]*:[ \t]*["']?(?:\$\(|\{\{|0\b)|procMount["']?[ \t]*:[ \t]*["']?(?:\$\(|\{\{|Unmasked)|exposeDockerSocket["']?[ \t]*:[ \t]*true)|(?:docker|containerd|crio)\.sock|(?:^|[^\w])(?:CAP_)?SYS_(?:ADMIN|MODULE|PTRACE|RAWIO)\b|\b[uU]nconfined\b|\bcluster-admin\b|\$\(fact\)["']?[ \t]*:/u;
/** Which image runs. */
const ofImage = /(?:^|[^\w.-])(?:image|newName)["']?[ \t]*:[ \t]*["']?([^\s"',}]+)/u;
const isComment = (line) => line.startsWith('#');
/** True for a line of a manifest by which a container gets more than containers have, or may get it. */
const grantsInLine = (line) => !isComment(line) && (switchedOn.test(line) || granting.test(line));
/** The image that a line of a manifest names, without its tag and digest; undefined where it names none, or one that is open as a whole. */
const imageInLine = (line) => {
    const image = isComment(line) ? undefined : ofImage.exec(line)?.[1];
    return image?.replace(/@.*$/u, '').replace(/:[^/:]*$/u, '');
};

// EXTERNAL MODULE: ./build/artifacts/unrendered/unrendered-part.js
var unrendered_part = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/review/rendered/units/lines-beyond.js
var lines_beyond = __webpack_require__(74511);
;// CONCATENATED MODULE: ./build/review/rendered/open-ways.js




const reason = 'conditions ask for the cluster, the release or the moment, which are known when it is deployed';
const otherwiseOf = (rendering) => rendering.state === 'rendered' ? rendering.otherwise() : new Map();
const printedImages = (rendering) => new Set(rendering.state === 'rendered'
    ? [...rendering.texts.values()].flatMap(({ artifact }) => artifact.file.text.split('\n').flatMap(line => imageInLine(line.trim()) ?? []))
    : []);
/** Lines that bring more to containers, or other images, and that the base did not have. */
const newlyGranting = ({ base, head }) => {
    const after = otherwiseOf(head);
    if (![...after.values()].flat().some(line => grantsInLine(line) || imageInLine(line) !== undefined))
        return [];
    const before = otherwiseOf(base);
    const counts = (0,lines_beyond/* countAll */.Vn)(before);
    const images = new Set([
        ...printedImages(base),
        ...printedImages(head),
        ...[...before.values()].flat().flatMap(line => imageInLine(line) ?? []),
    ]);
    return [...after].flatMap(([path, lines]) => {
        const found = (0,lines_beyond/* withoutCounted */.B9)(lines, counts).filter(line => {
            const image = imageInLine(line);
            return grantsInLine(line) || (image !== undefined && !images.has(image));
        });
        return found.length > 0 ? [[path, found]] : [];
    });
};
/**
 * Parts of changed files by which a chart gives containers more in some clusters, at some moments, or where it is called in some way: of that
 * only one way is rendered and judged. `changed`: paths of the change.
 */
const openWays = (pairs, sources, changed) => {
    const all = pairs.flatMap(pair => waysOf(pair, sources, changed));
    return [...new Map(all.map(one => [JSON.stringify([one.path, one.line, one.what]), one])).values()];
};
const waysOf = (pair, { head }, changed) => {
    const touching = changed.find(path => pair.unit.reads(path));
    if (touching === undefined || pair.head.state === 'failed')
        return [];
    return newlyGranting(pair).map(([template, lines]) => {
        const near = changed.find(path => (0,text_path/* folderOf */.yS)(path) === (0,text_path/* folderOf */.yS)(template) && pair.unit.reads(path));
        const path = changed.includes(template) ? template : (near ?? touching);
        const file = head.get(path);
        const at = file === undefined ? -1 : file.text.indexOf(lines[0] ?? '');
        const what = `prints what a container may do or run only in some places (${(0,unrendered_part/* namesIn */.w)(lines)})`;
        if (file === undefined || at === -1)
            return { path, file, what, renderer: 'charts', reason };
        const range = { start: at, end: at + (lines[0]?.length ?? 0) };
        return { path, file, what, renderer: 'charts', reason, range, line: file.lines.line(at) };
    });
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/parse.js + 11 modules
var parse = __webpack_require__(69777);
// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
;// CONCATENATED MODULE: ./build/review/rendered/overlaid-manifests.js



/** The part of a subject behind its object: `#container:app`. Overlays give objects other names, and leave those of containers. */
const partOf = ({ location: { subject } }) => (subject.includes('#') ? subject.slice(subject.indexOf('#')) : '');
/**
 * What overlays bring in that are built only because the change touches manifests which they alter. These manifests were judged as they are written: what
 * is told of an object there is not told again of each overlay, whatever name and place it has in that, and neither is what stays as it was.
 * Where an overlay could not be built before, only objects of changed manifests count: nothing is known of the others.
 */
class OverlaidManifests {
    #sources;
    #changed;
    #plain;
    #objects = new Map();
    /** `delta` is what the change does to the findings of the files themselves. */
    constructor(sources, changed, delta) {
        this.#sources = sources;
        this.#changed = new Set(changed);
        const caused = delta.entries.flatMap(entry => (entry.head && entry.caused ? [entry.head] : []));
        this.#plain = Map.groupBy(caused, ({ ruleId, location }) => `${ruleId} ${location.path}`);
    }
    /** Whether something is told of what an overlay deploys. */
    tells({ pair, entry, rendered }) {
        if (!this.#sources.overlaid.has(pair.unit))
            return true;
        const { head } = entry;
        if (head === undefined || rendered === undefined || !entry.caused)
            return false;
        const written = this.#writtenAs(pair, rendered);
        if (written === undefined)
            return true;
        if (pair.base.state === 'failed' && !this.#changed.has(written.path))
            return false;
        return !this.#isToldOf(written, head);
    }
    #isToldOf({ path, object }, told) {
        if (object === undefined)
            return false;
        return (this.#plain.get(`${told.ruleId} ${path}`) ?? []).some(plain => (0,text_range/* containsRange */.DV)(object.range, plain.location.range) &&
            partOf(plain) === partOf(told) &&
            (0,severity/* isAtLeast */.du)(plain.severity, told.severity) &&
            (plain.suppression === undefined || told.suppression !== undefined));
    }
    /** The object of a manifest that the one with a finding was made of. */
    #writtenAs({ head }, { location: { path, range } }) {
        const text = head.state === 'rendered' ? head.texts.get(path) : undefined;
        const start = text?.artifact.objects.find(one => (0,text_range/* containsRange */.DV)(one.range, range))?.range.start;
        const place = start === undefined ? undefined : text?.placesAt({ start, end: start + 1 }).data[0];
        if (place === undefined)
            return undefined;
        const object = this.#objectsOf(place.path).find(one => (0,text_range/* containsRange */.DV)(one.range, place.range));
        return { path: place.path, object };
    }
    #objectsOf(path) {
        const known = this.#objects.get(path);
        if (known !== undefined)
            return known;
        const file = this.#sources.head.get(path);
        const objects = file === undefined ? [] : (0,parse/* parseKubernetes */.K)(file, { template: 'none' }).objects;
        this.#objects.set(path, objects);
        return objects;
    }
}

// EXTERNAL MODULE: ./build/review/rendered/plain-findings.js
var plain_findings = __webpack_require__(43855);
// EXTERNAL MODULE: ./build/artifacts/unrendered/gitops-change.js + 2 modules
var gitops_change = __webpack_require__(22530);
// EXTERNAL MODULE: ./build/artifacts/unrendered/granting-text.js + 1 modules
var granting_text = __webpack_require__(17827);
;// CONCATENATED MODULE: ./build/review/rendered/printed-changes.js






const objectOf = ({ artifact }, { range }) => range && artifact.objects.find(object => (0,text_range/* containsRange */.DV)(object.range, range));
/** Whether what an object has deployed was rendered and judged: it lies in this repository. */
const isJudged = (object, folder, pairs) => object?.name !== undefined &&
    pairs.some(({ unit, head }) => head.state === 'rendered' &&
        unit.origin?.through?.some(printer => printer.folder === folder) === true &&
        unit.environment.split(', ').some(name => name === object.name || name.endsWith(`/${object.name}`)));
/**
 * Whether data that a kustomization makes of a file is what a release takes its values from, which was rendered with them: of that file the release
 * says so itself.
 */
const isTaken = (object, { path }, folder, pairs) => (object?.kind === 'ConfigMap' || object?.kind === 'Secret') &&
    !(0,kustomization/* isKustomization */.Sv)(path) &&
    pairs.some(({ unit, head }) => unit.kind === 'chart' &&
        head.state === 'rendered' &&
        unit.reads(path) &&
        unit.origin?.through?.some(printer => printer.folder === folder && !printer.reads(path)) === true);
/** A part of a printed text as one of the changed file that decides about it; `touching` where that is not known. */
const toldAt = (part, text, { unit, touching }, { sources, lines, changed }) => {
    const place = part.range && (0,rendered_findings/* placeOf */.$)(text, part.range, false, lines.isWritten);
    const at = place && changed.includes(place.path) ? place : undefined;
    const path = at?.path ?? touching;
    const file = sources.head.get(path);
    const line = at && file?.lines.line(at.range.start);
    const what = part.what.replace(/^(changes|has|holds)/u, `$1 in a ${unit.kind}`);
    return { ...part, what, path, file, range: at?.range, ...(line !== undefined && { line }) };
};
const printed_changes_printedBy = ({ unit, base, head }, printed) => {
    const touching = printed.changed.find(path => unit.reads(path));
    // Why not all kustomizations: what those that change nothing of it deploy is told by the files themselves.
    const isPrinter = unit.kind === 'chart' || printed.sources.declaring.has(unit.folder);
    if (touching === undefined || head.state === 'failed')
        return [];
    return [...head.texts].flatMap(([path, text]) => {
        const before = base.state === 'failed' ? undefined : base.texts.get(path)?.artifact;
        const { parts, named } = isPrinter && base.state !== 'failed' ? (0,gitops_change/* gitopsChange */.H)(text.artifact, before, []) : { parts: [], named: [] };
        const deployed = [...parts, ...named.map(folderPart)]
            .filter(part => part.isElsewhere === true || !isJudged(objectOf(text, part), unit.folder, printed.pairs))
            .map(part => ({ object: objectOf(text, part), told: toldAt(part, text, { unit, touching }, printed) }))
            .flatMap(({ object, told }) => (isTaken(object, told, unit.folder, printed.pairs) ? [] : [told]));
        return [...deployed, ...(0,granting_text/* grantingParts */.f)(text.artifact, before).map(part => toldAt(part, text, { unit, touching }, printed))];
    });
};
const folderPart = ({ path, range, by }) => ({
    range,
    what: `has ${(0,unrendered_part/* namesIn */.w)([path])} deployed by ${by}`,
    renderer: 'what GitOps controllers deploy',
});
/**
 * Parts of changed files that make charts and kustomizations put out objects by which something is deployed that is not in this repository,
 * or not known, or by which containers of others get more. Where a file is left unjudged for what it says itself, that is enough.
 */
const printedChanges = (printed, left) => {
    const told = new Set(left.map(({ path }) => path));
    const all = printed.pairs.flatMap(pair => printed_changes_printedBy(pair, printed).filter(({ path }) => pair.unit.kind === 'chart' || !told.has(path)));
    return [...new Map(all.map(one => [JSON.stringify([one.path, one.line, one.what]), one])).values()];
};

// EXTERNAL MODULE: ./build/review/rendered/proofs/rendered-fixes.js
var rendered_fixes = __webpack_require__(51179);
// EXTERNAL MODULE: ./build/delta/causes.js + 4 modules
var causes = __webpack_require__(69567);
// EXTERNAL MODULE: ./build/delta/match.js + 14 modules
var match = __webpack_require__(79848);
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
        const [before, after] = [file.status === 'added' ? undefined : base.get((0,change_set/* basePath */.Jp)(file)), head.get(file.path)];
        return map === undefined || (before === undefined && after === undefined)
            ? []
            : [[file.path, { path: file.path, base: before, head: after, map }]];
    }));
    const judge = new RenderedTrials(wanted, change, judgement);
    const reach = new Map();
    return (0,causes/* findCauses */.il)([...wanted.keys()], {
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
        const { head, packed } = this.#change.sources;
        const size = this.#sizes.get(pair) ?? [...head].reduce((sum, [path, file]) => sum + (pair.unit.reads(path) ? packed.lengthOf(file) : 0), 0);
        this.#sizes.set(pair, size);
        this.#left -= size + costPerTrial;
        if (this.#left < 0 || this.#judgement.bounds?.patience?.isOver())
            return 'unaffordable';
        const files = (0,trial_files/* overlaid */.ZY)(head, trial);
        const again = pair.unit.render(files);
        if (again.state === 'failed' || pair.head.state === 'failed')
            return 'invalid';
        // Why: what a template prints that cannot be rendered is not known, and its findings are not gone.
        const { broken } = pair.head;
        if ([...again.broken.keys()].some(path => !broken.has(path)))
            return 'invalid';
        const before = (0,judge_rendered/* findRendered */.f8)(pair.unit, again, files, this.#judgement);
        const after = this.#heads.get(pair) ?? (0,judge_rendered/* findRendered */.f8)(pair.unit, pair.head, head, this.#judgement);
        this.#heads.set(pair, after);
        return (0,match/* broughtIn */.Vw)({
            changes: (0,judge_rendered/* renderedChanges */.B2)({ base: again, head: pair.head }),
            base: (0,judge_rendered/* comparedTexts */.Ez)(again, before),
            head: (0,judge_rendered/* comparedTexts */.Ez)(pair.head, after),
        });
    }
}

// EXTERNAL MODULE: ./build/signing/change-images.js
var change_images = __webpack_require__(84058);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
;// CONCATENATED MODULE: ./build/review/rendered/rendered-images.js




const artifactsOf = (rendering) => rendering.state === 'rendered' ? new Map([...rendering.texts].map(([path, { artifact }]) => [path, artifact])) : new Map();
/**
 * The images of rendered objects that a change brings in, at the lines that decide about them, the same one of several environments once.
 * Where the base could not be rendered, all of them count as introduced.
 */
const renderedImages = (pairs, { head }, lines, scope, plain) => {
    const told = new Set(plain.map(keyOf));
    const found = [];
    for (const pair of pairs) {
        if (pair.head.state === 'failed')
            continue;
        const { texts } = pair.head;
        const { files } = (0,judge_rendered/* renderedChanges */.B2)(pair);
        const images = (0,change_images/* changeImages */.v)({ files, base: artifactsOf(pair.base), head: artifactsOf(pair.head) }, scope);
        const placed = images.flatMap((image) => {
            const place = (0,rendered_findings/* placeOf */.$)(texts.get(image.path), image.node.range, false, lines.isWritten);
            if (place === undefined || !head.has(place.path))
                return [];
            // Why not literal: an edit would have to be proven by rendering again.
            return [{ ...image, path: place.path, node: { ...image.node, range: place.range, literal: false } }];
        });
        (0,append_all/* appendAll */.u)(found, placed.filter(image => told.size < told.add(keyOf(image)).size));
    }
    return found;
};
const keyOf = ({ path, node, workload }) => JSON.stringify([path, node.range.start, node.reference?.text ?? node.text, workload ?? null]);

// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/review/unrendered/unrendered.js
var unrendered = __webpack_require__(22585);
;// CONCATENATED MODULE: ./build/review/rendered/rendering-notes.js



/** More of one kustomization are not told. */
const maxLosses = 5;
/**
 * What is to be said of how a change was rendered: what nobody read, what kustomize drops without a word, what was rendered without values that it asks
 * for, and what could not be rendered, where templates are judged as they are written.
 */
const renderingNotes = (pairs, sources) => {
    const touched = pairs.filter(({ unit }) => !sources.overlaid.has(unit));
    const groups = [...Map.groupBy(touched, ({ unit }) => unit.file)];
    const lacking = groups.flatMap(([path, group]) => {
        const message = sources.head.has(path) ? lackingWords(group) : undefined;
        return message === undefined ? [] : [{ code: 'not-rendered', level: 'note', path, message }];
    });
    return [...unasked(sources), ...losses(pairs), ...lacking];
};
/** What is lacking wherever something is deployed. */
const lackingWords = (group) => {
    const failed = group.flatMap(({ head }) => (head.state === 'failed' ? [head.reason] : []));
    if (failed.length === group.length)
        return `It could not be rendered (${failed[0]?.slice(0, unrendered/* maxReason */.lg)}): what it is made of was judged as it is written.`;
    const refused = group.flatMap(({ head }) => (head.state === 'rendered' && head.refused !== undefined ? [head.refused] : []));
    if (failed.length + refused.length < group.length)
        return undefined;
    return `Helm would not render it with the values of this repository (${refused[0]?.slice(0, unrendered/* maxReason */.lg)}): it was judged with what it asks for unknown.`;
};
/** How much nobody looked at that may say how something is deployed. */
const unasked = ({ unasked: left }) => {
    if (left.length === 0)
        return [];
    const message = `${(0,counted_noun/* countOf */.p)(left.length, 'file')} that may say how charts and kustomizations are deployed ` +
        `${left.length === 1 ? 'was' : 'were'} not read, those least likely to: ${(0,rendered_reading/* namedPaths */.SR)(left)}. ` +
        'What is deployed as they say was not judged; "tidewaiter review" in a clone reads all of them.';
    return [{ code: 'not-rendered', level: 'warning', path: '', message }];
};
/** What kustomize drops without a word since this change. */
const losses = (pairs) => pairs.flatMap(({ unit, base, head }) => {
    const before = new Set(base.state === 'rendered' ? base.losses.map(({ reason }) => reason) : []);
    const now = head.state === 'rendered' ? head.losses.filter(({ reason }) => !before.has(reason)) : [];
    return now.slice(0, maxLosses).map(({ reason, at }) => {
        const message = `kustomize does not say so, but ${reason.slice(0, unrendered/* maxReason */.lg)}.`;
        return { code: 'not-rendered', level: 'note', path: at?.path ?? unit.file, ...(at && { range: at.range }), message };
    });
});

// EXTERNAL MODULE: ./build/review/rendered/told-once.js
var told_once = __webpack_require__(68629);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/artifacts/unrendered/patch-content.js
var patch_content = __webpack_require__(73340);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var yaml_parse = __webpack_require__(5354);
// EXTERNAL MODULE: ./build/render/kustomize/settings/regexp.js
var regexp = __webpack_require__(31803);
;// CONCATENATED MODULE: ./build/review/rendered/unbuilt-overlays.js








const forAll = { fits: () => true, by: 'labels' };
/** Fields by which others than patches change objects that they choose themselves. */
const choosing = ['transformers', 'replacements', 'vars', 'configurations'];
const rootsOf = (file) => (0,yaml_parse/* parseYaml */.hN)(file, undefined, yaml_parse/* MAX_WRITTEN_LENGTH */.aJ).documents.flatMap(({ root }) => root ?? []);
const matches = (pattern, text) => {
    if (pattern === undefined || text === undefined)
        return true;
    try {
        return (0,regexp/* wholeMatcher */.Gp)(pattern)(text);
    }
    catch {
        return true;
    }
};
/** What is said of one patch: the file or the text, and its target. */
const patchIn = (item, folder, files) => {
    const written = item.kind === 'mapping' ? ((0,lookup/* stringAt */.bX)(item, 'patch') ?? (0,lookup/* stringAt */.bX)(item, 'path')) : (0,lookup/* stringAt */.bX)(item);
    if (written === undefined)
        return [];
    const isText = written.includes('\n') || (item.kind === 'mapping' && (0,lookup/* stringAt */.bX)(item, 'patch') !== undefined);
    const text = isText ? written : files.get((0,text_path/* resolvePath */.o1)(folder, written))?.text;
    if (text === undefined)
        return [forAll];
    const target = (0,lookup/* mappingAt */.oh)(item, 'target');
    if ((0,patch_content/* patchHazards */.yJ)(text, target && ((0,patch_content/* targetKind */.WL)(item) ?? 'any')).length === 0)
        return [];
    if (target !== undefined) {
        const by = ['labelSelector', 'annotationSelector'].some(key => (0,lookup/* lookup */.$I)(target, key).state !== 'absent') ? 'labels' : 'name';
        return [{ fits: ({ kind, name }) => matches((0,lookup/* stringAt */.bX)(target, 'kind'), kind) && matches((0,lookup/* stringAt */.bX)(target, 'name'), name), by }];
    }
    return rootsOf((0,source_file/* sourceFile */.s)('', text)).map(root => ({
        fits: ({ kind, name }) => (0,lookup/* stringAt */.bX)(root, 'kind') === kind && (0,lookup/* stringAt */.bX)(root, 'metadata', 'name') === name,
        by: 'name',
    }));
};
/** What a kustomization does to objects that may give them more. */
const dangersIn = (file, files) => rootsOf(file).flatMap(root => [
    ...['patches', 'patchesStrategicMerge', 'patchesJson6902'].flatMap(key => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(root, key)).flatMap(item => patchIn(item, (0,text_path/* folderOf */.yS)(file.path), files))),
    ...(choosing.some(key => (0,lookup/* lookup */.$I)(root, key).state !== 'absent') ? [forAll] : []),
]);
const unbuilt_overlays_objectsOf = (file) => file === undefined ? [] : (0,parse/* parseKubernetes */.K)(file, { template: 'none' }).objects;
/** What patches choose an object by. */
const identityOf = ({ apiVersion, kind, name, node }, by) => {
    if (by === 'name')
        return JSON.stringify([apiVersion, kind, name]);
    const textAt = (key) => {
        const found = (0,lookup/* mappingAt */.oh)(node, 'metadata', key);
        return found?.document.file.text.slice(found.range.start, found.range.end);
    };
    return JSON.stringify([apiVersion, kind, name, textAt('labels'), textAt('annotations')]);
};
/**
 * Changed manifests of which it is not known what overlays make of them, because these cannot be built: those that the change breaks, and those that
 * have something in store for an object which was not there under this name, with these labels.
 */
const unbuiltOverlays = (pairs, sources, changed) => pairs.flatMap(({ unit, head }) => {
    if (head.state !== 'failed')
        return [];
    const manifests = changed.filter(path => unit.reads(path) && sources.head.has(path) && !(0,kustomization/* isKustomization */.Sv)(path));
    const isBroken = unit.render(sources.base).state === 'rendered';
    const dangers = isBroken
        ? [forAll]
        : [...sources.head.values()].flatMap(file => (0,kustomization/* isKustomization */.Sv)(file.path) && unit.reads(file.path) ? dangersIn(file, sources.head) : []);
    if (dangers.length === 0)
        return [];
    return manifests.flatMap((path) => {
        const file = sources.head.get(path);
        const former = unbuilt_overlays_objectsOf(sources.base.get(sources.moved.get(path) ?? path));
        const before = new Set(former.flatMap(object => [identityOf(object, 'name'), identityOf(object, 'labels')]));
        const fresh = unbuilt_overlays_objectsOf(file).find(object => dangers.some(({ fits, by }) => fits(object) && !before.has(identityOf(object, by))));
        if (fresh === undefined && !isBroken)
            return [];
        const range = fresh?.range;
        return [{ path, file, ...(range && { range }), what: 'is changed by overlays', renderer: 'overlays', reason: head.reason }];
    });
});

// EXTERNAL MODULE: ./build/review/rendered/units/deployed-words.js
var deployed_words = __webpack_require__(63200);
// EXTERNAL MODULE: ./build/review/rendered/units/rendering.js
var rendering = __webpack_require__(22968);
;// CONCATENATED MODULE: ./build/review/rendered/rendered-change.js






















/** What a change makes of what charts and kustomizations deploy. */
class RenderedChange {
    pairs;
    sources;
    lines;
    /** Paths of the change. */
    changed;
    #broken = new Map();
    constructor(sources, changes, patience) {
        this.sources = sources;
        this.pairs = (0,judge_rendered/* renderPairs */.a3)(sources, patience);
        this.lines = new judge_rendered/* ChangedLines */.MQ(changes, sources);
        this.changed = changes.files.map(({ path }) => path);
    }
    /**
     * The delta with what is found in rendered objects beside what was found in the files themselves. What several environments have in
     * common is told once, and what is told of a template or an object itself is not told again.
     */
    join(given, judgement) {
        const all = this.pairs.flatMap(pair => (0,judge_rendered/* judgePair */.E$)(pair, this.sources, this.lines, judgement));
        const touched = all.filter(({ pair }) => !this.sources.overlaid.has(pair.unit));
        const delta = answeredByRendering(given, touched, this.lines.isWritten);
        const plain = this.#plainFindings(delta);
        const overlaid = new OverlaidManifests(this.sources, this.changed, delta);
        const own = all.filter(one => {
            const { entry, printedAt } = one;
            if (!overlaid.tells(one))
                return false;
            const isNew = entry.head !== undefined && entry.caused && entry.baseUnknown === undefined;
            return !plain.tells(entry.head ?? entry.base, printedAt, entry.head === undefined ? 'base' : 'head', isNew);
        });
        const groups = (0,told_once/* toldTogether */.U)(own, one => asTold(one, this.sources)).map(group => this.#one(group));
        return {
            delta: { entries: [...delta.entries, ...groups.map(({ entry }) => entry)] },
            rendered: new Map(groups.flatMap(one => (one.entry.head ? [[one.entry.head, one]] : []))),
        };
    }
    #plainFindings({ entries }) {
        const plain = new plain_findings/* PlainFindings */.Z((side, path, offset) => this.sources[side].get(path)?.lines.line(offset));
        for (const entry of entries) {
            if (entry.head)
                plain.add(entry.head, 'head', entry.caused);
            if (entry.base)
                plain.add(entry.base, 'base', false);
        }
        return plain;
    }
    /** Whether something that was rendered is made of a file. */
    reads(path) {
        return this.pairs.some(({ unit, head }) => head.state === 'rendered' && unit.reads(path));
    }
    /** Whether a kustomization names a file and can't be built here at the head: whoever builds it elsewhere, or with other flags, may have it do anything. */
    mayNeed(path) {
        return this.pairs.some(({ unit, head }) => unit.kind === 'kustomization' && head.state === 'failed' && unit.reads(path));
    }
    /** What is deployed differently, field by field, as far as it matters for security. */
    effective() {
        const changed = new Set(this.changed);
        const { overlaid } = this.sources;
        const touched = this.pairs.filter(({ unit }) => !overlaid.has(unit));
        const altering = this.pairs.filter(({ unit }) => overlaid.has(unit));
        // Why not what changed manifests say themselves: that is in the diff.
        const brought = effectiveChanges(altering, this.lines).filter(({ at }) => at !== undefined && !changed.has(at.path));
        return [...effectiveChanges(touched, this.lines), ...brought];
    }
    /** What is deployed differently, object by object. */
    diffs() {
        return renderedDiffs(this.pairs);
    }
    /** What is to be said of how it was rendered, beside what is found. */
    notifications() {
        return renderingNotes(this.pairs, this.sources);
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
     * The delta with the proven fixes of what is found in rendered objects. A finding whose fix is in another file is told there: where
     * something is missing, that is where it can be added.
     */
    withFixes(delta, rendered, isShown, judgement) {
        const own = delta.entries.flatMap(({ head }) => (head && isShown(head) ? (rendered.get(head) ?? []) : []));
        const fixes = (0,rendered_fixes/* renderedFixes */.Hg)(own, this.pairs, this.sources, judgement);
        if (fixes.size === 0)
            return delta;
        return {
            entries: delta.entries.map(entry => {
                const told = entry.head && rendered.get(entry.head);
                const found = told && fixes.get(told);
                if (entry.head === undefined || found === undefined)
                    return entry;
                const isMoved = found.path !== entry.head.location.path;
                const head = (0,rendered_fixes/* toldWithFix */.Te)(entry.head, found);
                return { ...entry, head, ...(isMoved && { inDiff: this.lines.isInDiff(found.path, found.at) }) };
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
        const [first, ...others] = group.flatMap(one => one.entry.head !== undefined && one.entry.caused === entry.caused ? [one.pair.unit] : []);
        const alike = this.pairs.filter(other => other.unit.kind === pair.unit.kind && other.unit.folder === pair.unit.folder);
        const message = `${entry.head.message} ${(0,deployed_words/* deployedBy */.S)([first ?? pair.unit, ...others], alike.length)}`;
        return { ...chosen, entry: { ...entry, head: { ...entry.head, message } } };
    }
    /** What is still judged by nobody: parts of files that nothing rendered is made of, or of which something is missing. */
    leftOf(unrendered) {
        const left = this.#unjudged(unrendered);
        const overlays = this.pairs.filter(({ unit }) => this.sources.overlaid.has(unit));
        const ways = openWays(this.pairs, this.sources, this.changed);
        return [...left, ...printedChanges(this, left), ...ways, ...unbuiltOverlays(overlays, this.sources, this.changed)];
    }
    #unjudged(unrendered) {
        return unrendered.flatMap(part => {
            const around = this.pairs.filter(pair => (pair.head.state === 'failed' || pair.head.isDeployed) &&
                pair.unit.reads(part.path) &&
                isDeclaredBy(part, pair.unit) &&
                answersFor(pair, part, this.sources.head));
            if (around.length === 0 || part.isElsewhere === true)
                return [part];
            const stopped = around.flatMap(({ head }) => (head.state === 'failed' && head.isOurs ? [head.reason] : []))[0];
            if (stopped !== undefined)
                return [{ ...part, reason: stopped }];
            if (around.some(({ unit }) => this.sources.overfull.has(unit.folder)))
                return [{ ...part, reason: rendering/* tooManyWays */.qj }];
            const groups = [...Map.groupBy(around, ({ unit }) => `${unit.kind} ${unit.folder}`).values()];
            // Why any of them: a chart that asks for values is not deployed without them.
            const failed = groups.flatMap(group => group.every(({ head }) => head.state === 'failed') ? group : group.filter(pair => this.#isBroken(pair)));
            const reason = failed.flatMap(({ head }) => (head.state === 'failed' ? [head.reason] : []))[0];
            if (reason !== undefined)
                return [{ ...part, reason }];
            const broken = around.flatMap(({ head }) => (head.state === 'rendered' ? [...head.broken.values()] : []))[0];
            if (broken !== undefined)
                return [{ ...part, reason: broken }];
            const asked = around.flatMap(pair => this.#asksOtherwise(pair) ?? [])[0];
            if (asked !== undefined)
                return [{ ...part, reason: askedWords(asked) }];
            if (around.some(({ unit }) => unit.origin?.file.path === part.path && unit.unknown.length > 0))
                return [part];
            const missing = around.flatMap(pair => this.#missingFor(pair, part) ?? [])[0];
            return missing === undefined ? [] : [{ ...part, reason: `it asks for the chart "${missing}", which is not in this repository` }];
        });
    }
    /**
     * A template of a chart that is not there and that is given something else than before, or in other templates, or a value that only such a chart
     * brings: what is printed now is not known. One that is asked for the very same prints what it did, as little as anybody here knows what.
     */
    #asksOtherwise({ unit, base, head }) {
        const [before, now] = [base, head].map(side => (side.state === 'rendered' ? side.asked : []));
        if (before === undefined || now === undefined || now.length === 0)
            return undefined;
        const isOther = now.length !== before.length || now.some((one, index) => one !== before[index]);
        const first = now.find((one, index) => one !== before[index]) ?? now[0];
        const isTemplateOf = (path) => unit.reads(path) && path.startsWith(unit.folder) && path.includes('/templates/');
        return isOther || this.changed.some(isTemplateOf) ? first?.split(' ')[0] : undefined;
    }
    /**
     * Whether a declared way of deploying something, of which everything is known that decides about it, could be rendered before and cannot
     * be now.
     */
    #isBroken({ unit, head }) {
        if (head.state !== 'failed' || unit.origin === undefined || unit.unknown.length > 0)
            return false;
        const known = this.#broken.get(unit) ?? unit.render(this.sources.base).state === 'rendered';
        this.#broken.set(unit, known);
        return known;
    }
    /** The chart that the repository does not have and that a part of a file decides about; undefined where it decides about none. */
    #missingFor({ unit, head }, { path }) {
        if (head.state === 'failed')
            return undefined;
        const kind = (0,chart_change/* chartFileKind */.B)(path);
        // Why not those of subcharts: what is switched off in these is another chart's.
        if (kind === 'lock')
            return (0,packed_charts/* lockedElsewhere */.R0)(path, this.sources.head, (0,text_path/* folderOf */.yS)(path) === unit.folder ? head.off : []);
        const [missing] = head.missing;
        if (missing === undefined || kind !== undefined)
            return missing;
        const names = new Set([...head.missing, 'global', 'tags']);
        const changed = (0,values_change/* changedValues */.Ji)(this.sources.base.get(path), this.sources.head.get(path));
        if (changed === 'unreadable')
            return missing;
        const asked = changed.find(({ path: [first] }) => first === undefined || names.has(String(first)));
        return asked && (head.missing.find(name => name === asked.path[0]) ?? missing);
    }
}
const askedWords = (asked) => asked.startsWith('.')
    ? `it asks for a value in other places than before that nobody gives, or that a chart brings which is not in this repository: "${asked}"`
    : `it gives "${asked}", which is not in this repository, something else than before`;
/** Whether what is rendered answers for a part of a file. A kustomization does so for the charts that it has rendered, too. */
const answersFor = ({ unit, head }, { path, renderer, isOfObject }, files) => {
    if (isOfObject === true || renderer === 'what GitOps controllers deploy')
        return true;
    if (unit.kind === 'chart')
        return renderer === 'charts';
    return renderer === 'overlays' || (renderer === 'charts' && head.state === 'rendered' && (0,built_folders/* isInflatedWith */.WS)(path, unit.reads, files));
};
/**
 * True for a part of a file that is not about how something else is deployed: of several documents that say so, and of several sources of one, each speaks
 * for itself.
 */
const isDeclaredBy = ({ path, file, range, within }, { origin }) => {
    if (origin?.file.path !== path || file === undefined || range === undefined)
        return true;
    if (within !== undefined && !(0,text_range/* overlaps */.$f)(within, origin.range))
        return false;
    const [from, to] = [Math.min(range.start, origin.range.start), Math.max(range.start, origin.range.start)];
    return !/^---(?:\s|$)/mu.test(file.text.slice(from, to));
};
/** The one that counts before those that do not. */
const rankOf = (entry) => (entry.head === undefined ? 2 : entry.caused ? 0 : 1);
const asTold = ({ entry, pair }, { base, head }) => ({
    told: entry.head ?? entry.base,
    line: entry.head === undefined ? (0,told_once/* lineOf */.c)(entry.base.location, base) : (0,told_once/* lineOf */.c)(entry.head.location, head),
    unit: pair.unit,
    isGone: entry.head === undefined,
});

;// CONCATENATED MODULE: ./build/review/rendered/rendered.js
/** The door to the renderers: loaded only for a change that touches a chart or a kustomization. */




/***/ })

};
;