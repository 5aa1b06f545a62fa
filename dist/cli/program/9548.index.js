"use strict";
exports.id = 9548;
exports.ids = [9548];
exports.modules = {

/***/ 86623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UF: () => (/* binding */ defaultComposeFile),
/* harmony export */   eb: () => (/* binding */ isDefaultOverride),
/* harmony export */   uN: () => (/* binding */ defaultOverrideNames),
/* harmony export */   wo: () => (/* binding */ defaultOverride),
/* harmony export */   yH: () => (/* binding */ defaultComposeNames)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10912);

/** What Compose looks for in a folder, in this order. Source: compose-go, `cli.DefaultFileNames`, `cli.DefaultOverrideFileNames`. */
const defaultComposeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const defaultOverrideNames = [
    'compose.override.yml',
    'compose.override.yaml',
    'docker-compose.override.yml',
    'docker-compose.override.yaml',
];
const first = (folder, names, present) => names.map(name => `${folder}${name}`).find(path => present.has(path));
/** The Compose file that is taken in a folder (empty, or with a slash at its end), of the files that there are. */
const defaultComposeFile = (folder, present) => first(folder, defaultComposeNames, present);
/** The file that Compose merges onto it by itself. */
const defaultOverride = (folder, present) => first(folder, defaultOverrideNames, present);
/** True for a file that Compose merges onto another by itself. */
const isDefaultOverride = (path) => defaultOverrideNames.includes((0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path));


/***/ }),

/***/ 1540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ relocatedIncludes),
/* harmony export */   pL: () => (/* binding */ includedReferences),
/* harmony export */   rd: () => (/* binding */ composeReferences)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _companion_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68080);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36363);



/** More references of one file than this are not looked at. */
const maxReferences = 500;
const toCompose = ({ path, text, range, value }) => ({
    kind: 'compose',
    path,
    ...(path === undefined && { elsewhere: (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .elsewhere */ .Jn)(value) }),
    text,
    range,
});
const extended = (source, service, from) => {
    const reference = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .extendsOf */ .nG)(source, service, from);
    return reference === undefined || reference === 'unknown' || reference.file === undefined ? [] : [toCompose(reference.file)];
};
/** The Dockerfile of a service that is built. One that is written inline is none. */
const built = (from, service) => {
    const build = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(service, 'build');
    if (build.state !== 'present' || (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(build.node, 'dockerfile_inline').state === 'present')
        return [];
    const context = build.node.kind === 'scalar' ? build.node : (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(build, 'context');
    const dockerfile = build.node.kind === 'scalar' ? undefined : (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(build, 'dockerfile');
    const folder = context === undefined ? '.' : (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(context);
    const name = dockerfile === undefined ? 'Dockerfile' : (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(dockerfile);
    const path = folder === undefined || name === undefined ? undefined : (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerfilePath */ .Se)(from, folder, name);
    const isRemote = (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .elsewhere */ .Jn)(folder) === 'remote';
    const stage = build.node.kind === 'scalar' ? undefined : (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(build, 'target');
    const target = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(stage);
    const written = dockerfile !== undefined && !isRemote && folder !== undefined ? dockerfile : (context ?? build.node);
    return [
        {
            kind: 'dockerfile',
            path: isRemote ? undefined : path,
            ...((path === undefined || isRemote) && { elsewhere: isRemote ? 'remote' : (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .elsewhere */ .Jn)(name === undefined ? undefined : folder) }),
            ...(target !== undefined && target !== '' && { target }),
            text: written.kind === 'scalar' ? written.value : '',
            range: written.range,
            places: [stage, dockerfile, context].flatMap(node => node?.range ?? []),
        },
    ];
};
/**
 * All that a Compose file names: what it includes, what its services extend, and the Dockerfiles that they are built from. Source: Compose
 * Specification, `include`, `extends`; Compose Build Specification, `context`, `dockerfile`.
 */
const composeReferences = (file) => {
    const source = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file);
    return [
        ...source.includes.map(reference => ({ ...toCompose(reference), isInclude: true })),
        ...servicesOf(source).flatMap(service => [...extended(source, service), ...built(file.path, service)]),
    ].slice(0, maxReferences);
};
const servicesOf = ({ services }) => [...services.values()].flat().flatMap(({ value }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .deref */ .LA)(value) ?? []);
/** What the services of an included file extend and are built from, when its paths are relative to another folder of the repository than its own. */
const includedReferences = (file, projectFolder) => {
    const source = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file);
    const from = projectFolder === '' ? 'compose.yaml' : `${projectFolder}/compose.yaml`;
    return servicesOf(source)
        .flatMap(service => [...extended(source, service, from), ...built(from, service)])
        .slice(0, maxReferences);
};
/** The files that a file includes with paths relative to another folder, and that folder. */
const relocatedIncludes = (file) => (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file).includes.flatMap(({ path, projectFolder }) => path === undefined || projectFolder === undefined ? [] : [{ path, projectFolder }]);


/***/ }),

/***/ 55292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uz: () => (/* binding */ composeFilesBeside),
/* harmony export */   Vf: () => (/* binding */ variablesBelow),
/* harmony export */   Wo: () => (/* binding */ changedVariables),
/* harmony export */   dy: () => (/* binding */ isVariablesPath),
/* harmony export */   m_: () => (/* binding */ variablesParts),
/* harmony export */   wo: () => (/* binding */ idleSettings)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73465);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10912);
/* harmony import */ var _compose_default_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86623);
/* harmony import */ var _compose_project_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60340);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34145);
/* harmony import */ var _yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69210);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5354);
/* harmony import */ var _unrendered_part_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5598);








/**
 * The file from which Compose takes variables by itself. Source: Docker's documentation, "Set, use, and manage variables in a Compose
 * file".
 */
const isVariablesPath = (path) => /(?:^|\/)\.env$/u.test(path);
/** Compose files beside an environment file; many are asked about, and few are there. */
const composeFilesBeside = (path) => {
    const folder = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(path);
    return [..._compose_default_files_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultComposeNames */ .yH, ..._compose_default_files_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultOverrideNames */ .uN].map(name => `${folder}${name}`);
};
/**
 * Variables that lead Compose to other files than those that are read here. Source: Docker's documentation, "Pre-defined environment
 * variables".
 */
const leading = /^COMPOSE_(?:ENV_FILES|DISABLE_ENV_FILE|PROJECT_DIRECTORY)$/u;
const variablesOf = (file) => (file === undefined ? new Map() : (0,_compose_project_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .dotenvOf */ .y1)(file).variables);
/** The variables that Compose gets otherwise than before, in the order of the base and then of the head. */
const changedVariables = (base, head) => {
    const [before, now] = [variablesOf(base), variablesOf(head)];
    return [...new Set([...before.keys(), ...now.keys()])]
        .filter(name => before.has(name) !== now.has(name) || before.get(name)?.value !== now.get(name)?.value || isOpen(now.get(name)))
        .map(name => ({ name, before: before.get(name)?.value, now: now.get(name) }));
};
/** True for a value that is made of variables which only the machine has. */
const isOpen = (variable) => variable !== undefined && variable.value === undefined;
/** Settings of a service that say nothing of what it may do, nor which image it is. */
const idleSettings = new Set('environment labels annotations container_name hostname domainname healthcheck logging restart stop_grace_period stop_signal mem_limit mem_reservation memswap_limit cpus cpu_shares deploy command working_dir extra_hosts'.split(' '));
/** Names of the variables that a scalar is put together from: `$NAME`, `${NAME}`, `${NAME:-default}`; those of defaults, too. */
const variablesIn = (text) => [...text.matchAll(/\$\{?([A-Za-z_][A-Za-z0-9_]{0,200})/gu)].map(([, name = '']) => name);
/** Names of the variables in scalars below some places, each looked at once. `members`: what a place leads to; `textOf`: what counts of a scalar. */
const variablesBelow = (places, members, textOf = text => text) => {
    const found = new Set();
    const seen = new Set();
    const pending = [...places];
    for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
        const node = (0,_yaml_mapping_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .deref */ .LA)(visit.node);
        if (node === undefined || seen.has(node))
            continue;
        seen.add(node);
        if (node.kind === 'scalar')
            for (const name of variablesIn(textOf(node.value, visit)))
                found.add(name);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_6__/* .appendAll */ .u)(pending, members(node, visit));
    }
    return found;
};
/** What a node holds, without idle settings of services. */
const decisiveMembers = (node, { depth, isService }) => {
    if (node.kind === 'sequence')
        return node.items.map(item => ({ node: item, depth: depth + 1, isService }));
    if (node.kind !== 'mapping')
        return [];
    return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(node).flatMap(({ name = '', value }) => {
        const isIdle = isService && depth === 2 && idleSettings.has(name);
        return isIdle ? [] : [{ node: value, depth: depth + 1, isService: isService || (depth === 0 && name === 'services') }];
    });
};
/** Variables that decide more of a Compose file than idle settings of services. */
const decisiveVariables = (file) => {
    const { documents, notifications } = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)(file);
    if (notifications.some(({ level }) => level === 'error'))
        return new Set(variablesIn(file.text));
    return variablesBelow(documents.map(({ root }) => ({ node: root, depth: 0, isService: false })), decisiveMembers);
};
/** The profiles that services of Compose files name. Source: Compose specification, `profiles`. */
const profilesIn = (file) => (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)(file).documents.flatMap(({ root }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(root, 'services')).flatMap(({ value }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(value, 'profiles')).flatMap(item => (item.kind === 'scalar' ? [item.value] : []))));
const listed = (value) => (value ?? '').split(',').map(name => name.trim());
/** The profiles that are switched on, and that services have. */
const newProfiles = ({ name, before, now }, composeFiles) => {
    if (name !== 'COMPOSE_PROFILES')
        return [];
    const known = new Set(listed(before));
    const declared = new Set(composeFiles.flatMap(profilesIn));
    return listed(now?.value).filter(profile => !known.has(profile) && (declared.has(profile) || profile === '*'));
};
const partAt = (variable, what) => ({
    range: variable?.nameRange,
    what,
    renderer: 'environment files',
});
/**
 * What of a changed `.env` decides what Compose runs and is not told by judging the Compose files beside it with its values: services that
 * profiles switch on, other files, values that are made of the machine's variables, and a file that Compose refuses.
 */
const variablesParts = (base, head, composeFiles) => {
    if (composeFiles.length === 0)
        return [];
    const problem = head && (0,_compose_project_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .dotenvOf */ .y1)(head).problem;
    const refused = problem === undefined
        ? []
        : [
            {
                range: { start: problem.at, end: problem.at + 1 },
                what: `is refused by Compose, because ${problem.message}`,
                renderer: 'environment files',
            },
        ];
    const changed = changedVariables(base, head);
    const decisive = composeFiles.map(decisiveVariables);
    const open = changed.filter(({ name, now }) => leading.test(name) || (isOpen(now) && decisive.some(names => names.has(name))));
    const profiles = changed.flatMap(variable => newProfiles(variable, composeFiles));
    return [
        ...refused,
        ...(open.length > 0
            ? [partAt(open[0]?.now, `sets ${(0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_7__/* .namesIn */ .w)(open.map(({ name }) => name))} in a way that only the machine decides`)]
            : []),
        ...(profiles.length > 0
            ? [partAt(changed.find(({ name }) => name === 'COMPOSE_PROFILES')?.now, `switches on services of the profiles ${(0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_7__/* .namesIn */ .w)(profiles)}`)]
            : []),
    ];
};


/***/ }),

/***/ 65470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ Groups),
/* harmony export */   _: () => (/* binding */ composeUnits)
/* harmony export */ });
/* harmony import */ var _artifacts_compose_companion_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68080);
/* harmony import */ var _artifacts_compose_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1540);
/* harmony import */ var _artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41527);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10912);




/** Other paths than its own that a Compose file puts into its project. */
const partnersOf = (file, tracked) => [
    ...(0,_artifacts_compose_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .basePaths */ .eC)(file.path).filter(path => tracked.has(path)),
    ...(0,_artifacts_compose_references_js__WEBPACK_IMPORTED_MODULE_0__/* .composeReferences */ .rd)(file).flatMap(({ path }) => (path !== undefined && tracked.has(path) ? [path] : [])),
];
/**
 * One unit for Compose files that include, extend or override each other, or build the same Dockerfile, with those. What is named and lies
 * elsewhere is told by the review that brings it in.
 */
const composeUnits = (files, tracked) => {
    const groups = new Groups();
    for (const file of files.values()) {
        if (!(0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileNameOf */ .bV)(file.path)))
            continue;
        groups.join(file.path, file.path);
        for (const path of partnersOf(file, tracked))
            groups.join(file.path, path);
    }
    return groups.all().map(members => ({
        unit: 'compose-project',
        path: members.find(path => (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileNameOf */ .bV)(path))) ?? members[0] ?? '',
        members: new Set(members),
    }));
};
/** Sets of paths that have something to do with each other. */
class Groups {
    #parents = new Map();
    join(one, other) {
        const [a, b] = [this.rootOf(one), this.rootOf(other)];
        if (a !== b)
            this.#parents.set(b, a);
    }
    /** What stands for all that a path was joined with. */
    rootOf(path) {
        let root = path;
        for (let parent = this.#parents.get(root); parent !== undefined && parent !== root; parent = this.#parents.get(root))
            root = parent;
        // Why: the way is walked once, and short from then on.
        for (let at = path; at !== root;) {
            const next = this.#parents.get(at) ?? root;
            this.#parents.set(at, root);
            at = next;
        }
        if (!this.#parents.has(root))
            this.#parents.set(root, root);
        return root;
    }
    all() {
        return [...Map.groupBy(this.#parents.keys(), path => this.rootOf(path)).values()];
    }
}


/***/ }),

/***/ 50127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ largestTrees)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10912);

/** Deeper folders are told apart no further: nobody's manifests lie deeper. */
const maxDepth = 64;
const folderAt = (path) => ({ path, own: [], folders: new Map(), count: 0 });
const treeOf = (paths, top) => {
    const root = folderAt(top);
    for (const path of paths) {
        let folder = root;
        root.count += 1;
        for (const name of (0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path).slice(top.length).split('/', maxDepth).slice(0, -1)) {
            const next = folder.folders.get(name) ?? folderAt(`${folder.path}${name}/`);
            folder.folders.set(name, next);
            next.count += 1;
            folder = next;
        }
        folder.own.push(path);
    }
    return root;
};
const allIn = ({ own, folders }) => [...own, ...[...folders.values()].flatMap(allIn)];
/**
 * The files parted into the largest trees of at most so many. A folder with more of its own is one part without what lies below. The key is
 * the folder, empty or with a slash at its end; all files lie in `top` or below.
 */
const largestTrees = (paths, most, top = '') => {
    const parts = new Map();
    const take = (folder) => {
        if (folder.count <= most)
            parts.set(folder.path, allIn(folder));
        else {
            if (folder.own.length > 0)
                parts.set(folder.path, folder.own);
            for (const below of folder.folders.values())
                take(below);
        }
    };
    if (paths.length > 0)
        take(treeOf(paths, top));
    return parts;
};


/***/ }),

/***/ 30551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t3: () => (/* binding */ clusterUnit),
  be: () => (/* binding */ groupUnits),
  BQ: () => (/* binding */ imageUnits),
  Jk: () => (/* binding */ isChartFile),
  aT: () => (/* binding */ maxUnitFiles),
  gp: () => (/* binding */ touchedUnits)
});

// EXTERNAL MODULE: ./build/artifacts/kinds.js + 25 modules
var kinds = __webpack_require__(3060);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/compose-projects.js
var compose_projects = __webpack_require__(65470);
// EXTERNAL MODULE: ./build/units/folder-trees.js
var folder_trees = __webpack_require__(50127);
// EXTERNAL MODULE: ./build/artifacts/kustomization-names.js
var kustomization_names = __webpack_require__(55939);
;// CONCATENATED MODULE: ./build/units/kustomizations.js


/** More files than this are not followed for one kustomization: none that a person wrote has a tenth. */
const maxMembers = 2_000;
const nodeOf = (file, tracked) => {
    const { paths, unseen, isComponent } = (0,kustomization/* readKustomization */.kG)(file);
    const files = [];
    const named = [];
    let lost;
    for (const path of paths) {
        const inFolder = (0,kustomization_names/* kustomizationsIn */.o)(path).find(candidate => tracked.has(candidate));
        if (tracked.has(path))
            files.push(path);
        else if (inFolder !== undefined)
            named.push(inFolder);
        else
            lost ??= path;
    }
    const missing = lost === undefined ? undefined : `"${file.path}" names "${lost.slice(0, 200)}", which the repository does not have.`;
    return { path: file.path, files, named, unseen: unseen ?? missing, isComponent };
};
/**
 * One unit for each kustomization that no other names, with all that it reaches. `files` are the kustomizations that were read, by path;
 * one that is named and was not read leaves the unit unseen in part.
 */
const kustomizationUnits = (files, tracked) => {
    const nodes = new Map([...files.values()].filter(({ path }) => (0,kustomization/* isKustomization */.Sv)(path)).map(file => [file.path, nodeOf(file, tracked)]));
    const used = new Set([...nodes.values()].flatMap(({ named }) => named));
    const reached = new Set();
    const units = [];
    const take = (top) => {
        const unit = unitOf(top, nodes);
        for (const member of unit.members)
            reached.add(member);
        if (!top.isComponent)
            units.push(unit);
    };
    for (const node of nodes.values())
        if (!used.has(node.path))
            take(node);
    // Why: kustomizations that name each other in a circle are used all of them, and reached from nowhere.
    for (const node of nodes.values())
        if (!reached.has(node.path))
            take(node);
    return units;
};
const unitOf = (top, nodes) => {
    const members = new Set([top.path]);
    const waiting = [top];
    let unseen;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        unseen ??= node.unseen;
        for (const file of node.files)
            members.add(file);
        for (const path of node.named) {
            if (members.has(path))
                continue;
            members.add(path);
            const next = nodes.get(path);
            if (next)
                waiting.push(next);
            else
                unseen ??= `"${path}" was not read.`;
        }
        if (members.size <= maxMembers)
            continue;
        unseen ??= `"${top.path}" reaches more than ${maxMembers} files.`;
        break;
    }
    return { unit: 'kustomization', path: top.path, members, ...(unseen !== undefined && { unseen }) };
};

;// CONCATENATED MODULE: ./build/units/group-units.js







/** Files of one tree of folders that are read together, at most: four queries of 50. */
const maxUnitFiles = 200;
/** Folders above a file in which charts and kustomizations are looked for. */
const maxFolders = 64;
const notRendered = 'What a chart deploys is known only once it is rendered.';
/** The name by which Helm knows the folder of a chart. */
const isChartFile = (path) => (0,text_path/* fileNameOf */.bV)(path) === 'Chart.yaml';
/** Which files belong together. Each file is in at least one unit; what several overlays use is in several. */
const groupUnits = ({ paths, texts }) => {
    const tracked = new Set(paths);
    const charts = new Set(paths.filter(isChartFile).map(text_path/* folderOf */.yS));
    const kustomized = new Set(paths.filter(kustomization/* isKustomization */.Sv).map(text_path/* folderOf */.yS));
    const byChart = new Map();
    const plain = [];
    const units = [...kustomizationUnits(texts, tracked), ...(0,compose_projects/* composeUnits */._)(texts, tracked)];
    const taken = new Set(units.flatMap(({ members }) => [...members]));
    for (const path of paths) {
        const chart = charts.size === 0 ? undefined : (0,text_path/* foldersAbove */.Zv)(path, maxFolders).findLast(folder => charts.has(folder));
        if (chart !== undefined) {
            const files = byChart.get(chart);
            if (files)
                files.push(path);
            else
                byChart.set(chart, [path]);
        }
        else if (!taken.has(path) && !(0,kustomization/* isKustomization */.Sv)(path))
            plain.push(path);
    }
    for (const [path, files] of byChart)
        units.push({ unit: 'chart', path, members: new Set(files), unseen: notRendered });
    for (const [realm, own] of Map.groupBy(plain, path => realmOf(path, kustomized)))
        (0,append_all/* appendAll */.u)(units, [...(0,folder_trees/* largestTrees */.y)(own, maxUnitFiles, realm)].map(([path, files]) => ({ unit: 'folder', path, members: new Set(files) })));
    return units;
};
/** The nearest folder that is a tree of its own: one with a kustomization, or a hidden one, in which tools keep their settings. */
const realmOf = (path, kustomized) => (0,text_path/* foldersAbove */.Zv)(path, maxFolders).find(folder => kustomized.has(folder) || folder.slice(folder.lastIndexOf('/', folder.length - 2) + 1).startsWith('.')) ?? '';
/** All files as one unit: the cluster that the tree describes. */
const clusterUnit = ({ paths }) => ({ unit: 'cluster', path: '', members: new Set(paths) });
/**
 * What builds images, and what runs them: the largest trees of at most so many files in which both may be, whatever else holds their files
 * together. Charts are no part of it, nor kustomizations themselves.
 */
const imageUnits = (paths) => {
    const charts = new Set(paths.filter(isChartFile).map(text_path/* folderOf */.yS));
    const own = paths.filter(path => !(0,kustomization/* isKustomization */.Sv)(path) && !(0,text_path/* foldersAbove */.Zv)(path, maxFolders).some(folder => charts.has(folder)));
    return [...(0,folder_trees/* largestTrees */.y)(own, maxUnitFiles)].flatMap(([path, files]) => files.some(kinds/* fileKinds */.mv.dockerfile.mayBe) && !files.every(kinds/* fileKinds */.mv.dockerfile.mayBe)
        ? [{ unit: 'images', path, members: new Set(files) }]
        : []);
};
const keyOf = ({ unit, path }) => `${unit} ${path}`;
const isSame = (one, other) => one !== undefined &&
    one.unseen === other.unseen &&
    one.members.size === other.members.size &&
    [...other.members].every(member => one.members.has(member));
/**
 * The units that a change touches: those that hold one of its files at either side, and those that are not made of the same files at both.
 * Each is there at both sides, as far as there is one: what is found at one side has to be looked for at the other.
 */
const touchedUnits = ({ base, head }, changed) => {
    const [before, after] = [base, head].map(units => new Map(units.map(unit => [keyOf(unit), unit])));
    const holdsChanged = (unit) => unit !== undefined && [...unit.members].some(member => changed.has(member));
    const isTouched = (unit) => {
        const [own, other] = [before?.get(keyOf(unit)), after?.get(keyOf(unit))];
        return holdsChanged(own) || holdsChanged(other) || !own || !other || !isSame(own, other);
    };
    return { base: base.filter(isTouched), head: head.filter(isTouched) };
};


/***/ })

};
;