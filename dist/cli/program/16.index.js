"use strict";
exports.id = 16;
exports.ids = [16];
exports.modules = {

/***/ 35989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ classify),
/* harmony export */   QG: () => (/* binding */ mayBeManifest),
/* harmony export */   Re: () => (/* binding */ isOursAsText),
/* harmony export */   TB: () => (/* binding */ mayBeDockerfile),
/* harmony export */   TX: () => (/* binding */ classifyFile),
/* harmony export */   UN: () => (/* binding */ mayBeOurs),
/* harmony export */   wE: () => (/* binding */ kindsByName),
/* harmony export */   yx: () => (/* binding */ mayBeOursAtSight)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10912);
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32148);
/* harmony import */ var _dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49169);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3060);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36825);





/** JSON and YAML files that tools write and read under these very names, and that are manifests only when someone means to hide one. */
const foreignNames = new Set(('package.json package-lock.json npm-shrinkwrap.json composer.json tsconfig.json jsconfig.json deno.json bower.json ' +
    'pnpm-lock.yaml pnpm-workspace.yaml pubspec.yaml renovate.json angular.json nx.json turbo.json lerna.json biome.json').split(' '));
/** True when a file's name is that of a Dockerfile, or may be. */
const mayBeDockerfile = (path) => (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileName */ .EJ)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileNameOf */ .bV)(path)) !== 'no';
/** The kinds that the name alone does not rule out. */
const kindsByName = (path) => _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .allFileKinds */ .Lh.flatMap(([kind, { mayBe }]) => (mayBe(path) ? [kind] : []));
/** True when the name alone does not rule the file out; used to avoid fetching texts. */
const mayBeOurs = (path) => _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .allFileKinds */ .Lh.some(([, { mayBe }]) => mayBe(path));
/** True when the name is one that only kinds have of which a file is text: what is none is of no kind. */
const isOursAsText = (path) => {
    const kinds = kindsByName(path);
    return kinds.length > 0 && kinds.every(kind => _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKinds */ .mv[kind].isText?.(path) === true);
};
/**
 * True for a file that may be one of the manifests around those of a change: what has the name of another tool's file is not looked for.
 */
const mayBeManifest = (path) => (0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .isYamlOrJson */ .Vo)(path) && !foreignNames.has((0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileNameOf */ .bV)(path).toLowerCase());
/**
 * Decides what a file is from its path and its text, asking each kind in turn. Time is linear in the text; only unusual spellings are
 * parsed.
 */
const classify = (path, text) => classifyFile((0,_source_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceFile */ .s)(path, text));
/** The same of a file. What had to be parsed for it is not parsed again when the file is read. */
const classifyFile = (file) => decide(new _candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .Candidate */ .yj(file));
/** False when it can be seen without a parser that the file is of no kind: for what is too much to be parsed. */
const mayBeOursAtSight = (file) => {
    try {
        return decide(new _candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .UnparsedCandidate */ .EP(file)).kind !== 'none';
    }
    catch (error) {
        if (error instanceof _candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .ParserNeededError */ .xt)
            return true;
        throw error;
    }
};
const decide = (candidate) => {
    for (const [kind, { classify: ask }] of _kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .allFileKinds */ .Lh) {
        const said = ask(candidate);
        if (said === undefined)
            continue;
        if (!said.found)
            return { kind: 'none', ...(said.reason !== undefined && { reason: said.reason }) };
        return { kind, ...(said.template && { template: said.template }), reason: said.reason };
    }
    return { kind: 'none' };
};


/***/ }),

/***/ 41527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isComposeName)
/* harmony export */ });
const beginnings = ['docker-compose', 'docker_compose', 'podman-compose', 'container-compose', 'compose'];
const endings = ['compose', 'docker-compose'];
const separators = new Set(['.', '-', '_']);
/** True for names that Compose files usually have: `compose.yaml`, `docker-compose.prod.yml`, `compose-dev.yml`, `web.compose.yml`. */
const isComposeName = (fileName) => {
    const name = fileName.toLowerCase();
    const extension = name.endsWith('.yml') ? 4 : name.endsWith('.yaml') ? 5 : 0;
    if (extension === 0)
        return false;
    const stem = name.slice(0, -extension);
    return (beginnings.some(begin => stem === begin || (stem.startsWith(begin) && separators.has(stem.charAt(begin.length)))) ||
        endings.some(end => stem.endsWith(end) && separators.has(stem.charAt(stem.length - end.length - 1))));
};


/***/ }),

/***/ 66804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ buildPairs)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);

const textOf = (node) => (node?.kind === 'scalar' && !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(node) ? node.value : undefined);
const pairsOf = (node, from) => {
    if (node.kind === 'mapping')
        return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).map(({ name = '', value }) => {
            const found = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(value);
            return { name, value: found.state === 'present' ? textOf(found.node) : undefined, range: value.range, from };
        });
    return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node).flatMap(item => {
        const [name = '', ...value] = (textOf(item) ?? '').split('=');
        return [{ name, value: value.length === 0 ? undefined : value.join('='), range: item.range, from }];
    });
};
/** The pairs under a key of `build` (`args`, `additional_contexts`): of the merged service, and of this file where others hide them. */
const buildPairs = (service, key) => {
    const { path } = service.file;
    const own = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(service.node, 'build', key);
    const merged = service.get('build', key);
    const here = own.state === 'present' ? pairsOf(own.node, path) : [];
    if (merged.state !== 'present' || (own.state === 'present' && merged.node === own.node))
        return here;
    const from = merged.file.path;
    return [...here, ...pairsOf(merged.node, from).map(pair => (from === path ? pair : { ...pair, range: service.nameRange }))];
};


/***/ }),

/***/ 9040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ mayBeCompose),
/* harmony export */   r: () => (/* binding */ classifyCompose)
/* harmony export */ });
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32148);
/* harmony import */ var _compose_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41527);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34145);



/** Keys that a Compose file may have at its root, besides `x-\u2026`. Source: the Compose specification, top-level elements. */
const composeKeys = new Set([
    'version',
    'name',
    'include',
    'services',
    'jobs',
    'networks',
    'volumes',
    'configs',
    'secrets',
    'models',
]);
/** Root keys of other formats that have `services` or are kept under a Compose-like name: workflows, pipelines, manifests. */
const rivalKeys = ['on', 'steps', 'pipeline', 'apiVersion', 'recipe'];
const none = { found: false };
/** False when it is certain that the file is not one of Compose's. */
const mayBeCompose = ({ name, text }) => (0,_compose_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isComposeName */ .Y)(name) || (0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy)(text, 'services') || (0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy)(text, 'jobs', 'triggers');
/** Compose files are known by name and root keys, or by `services` with an `image` or `build` and no foreign key. */
const classifyCompose = (candidate) => {
    if (!(0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .isYamlOrJson */ .Vo)(candidate.path) || !mayBeCompose(candidate))
        return undefined;
    return (0,_compose_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isComposeName */ .Y)(candidate.name) ? classifyByName(candidate) : classifyByServices(candidate);
};
const classifyByName = ({ roots, rootKeys: keys, unread }) => {
    const known = [...composeKeys].some(key => key !== 'name' && keys.has(key)) || roots.some(holdsServices);
    // Compose refuses keys of other formats. What can't be read is known by its name.
    const isForeign = rivalKeys.some(key => keys.has(key)) || (!known && roots.length > 0);
    return isForeign && unread.length === 0 ? none : { found: true, reason: 'Its name and its root keys say so.' };
};
/** Without a telling name all root keys must be Compose's, and something must run. `values*.yaml` belongs to Helm. */
const classifyByServices = (candidate) => {
    const { name, text } = candidate;
    // Why no parser: Compose refuses a list, and lists in JSON may be long.
    if (/^\uFEFF?[ \t\r\n]*\[/.test(text))
        return undefined;
    const { jsonKeys } = candidate;
    if (name.toLowerCase().startsWith('values') || (jsonKeys !== undefined && !areComposeKeys(jsonKeys)))
        return undefined;
    const runs = candidate.unread.some(speaksOfServices) ? mayBeBrokenCompose(candidate) : runsServices(candidate);
    return runs ? { found: true, reason: 'It has "services" with images or builds.' } : undefined;
};
const runsServices = ({ roots, rootKeys }) => areComposeKeys(rootKeys) &&
    roots.some(root => ['services', 'jobs'].some(key => {
        const containers = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .lookup */ .$I)(root, key);
        return containers.state === 'present' && holdsServices(containers.node);
    }));
const speaksOfServices = (text) => ((0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy)(text, 'services') || (0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy)(text, 'jobs', 'triggers')) && ['image', 'build', ...serviceKeys].some(key => (0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy)(text, key));
/** What its lines show must be Compose's. Where parsers read lines differently, nothing is shown. */
const mayBeBrokenCompose = ({ yaml, outlines }) => {
    const shown = new Set(outlines.flatMap(({ keys }) => [...keys.keys()]));
    return shown.size === 0 || areComposeKeys(shown) || yaml.notifications.some(({ code }) => code === 'ambiguous');
};
const areComposeKeys = (keys) => (keys.has('services') || keys.has('jobs')) && [...keys].every(key => composeKeys.has(key) || key.startsWith('x-'));
/** Keys that only services of Compose have: a file that goes on top of another need not say what runs. */
const serviceKeys = ('cap_add cap_drop container_name depends_on devices env_file extends ipc network_mode pid post_start pre_start privileged security_opt ' +
    'userns_mode volumes_from').split(' ');
/** True for a mapping of services, as under `services` and at the root of the first file format. */
const holdsServices = (node) => node.kind === 'mapping' &&
    (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(node).some(({ value }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(value, 'image') !== undefined || isBuild(value) || serviceKeys.some(key => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .lookup */ .$I)(value, key).state === 'present'));
const isBuild = (service) => {
    const build = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .lookup */ .$I)(service, 'build');
    return build.state === 'present' && build.node.kind !== 'sequence';
};


/***/ }),

/***/ 73737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LE: () => (/* binding */ seccompProfiles),
/* harmony export */   L_: () => (/* binding */ mayHaveCompanions),
/* harmony export */   WN: () => (/* binding */ maxCompanions),
/* harmony export */   eE: () => (/* binding */ environmentFilePaths),
/* harmony export */   iS: () => (/* binding */ composeCompanions)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _companion_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68080);
/* harmony import */ var _project_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60340);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36363);




/** More other files than this are not asked for. */
const maxCompanions = 64;
const extendedPaths = (source) => [...source.services.values()].flat().map(entry => {
    const service = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .deref */ .LA)(entry.value);
    const reference = service === undefined ? undefined : (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .extendsOf */ .nG)(source, service);
    return reference === undefined || reference === 'unknown' ? undefined : reference.file?.path;
});
/** True unless it is certain that a Compose file refers to no other. Keys have other spellings than their own only with escapes. */
const mayHaveCompanions = ({ path, text }) => (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_3__/* .basePaths */ .eC)(path).length > 0 ||
    text.includes('extends') ||
    text.includes('include') ||
    text.includes('args') ||
    text.includes('seccomp') ||
    text.includes('env_file') ||
    text.includes('$') ||
    text.includes('\\');
/** Dockerfiles that get build arguments, which may change what they are built on. */
const dockerfilePaths = (source) => [...source.services.values()].flat().flatMap(({ value }) => {
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(value, 'build', 'args').state !== 'present')
        return [];
    const context = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(value, 'build', 'context')) ?? '.';
    const dockerfile = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(value, 'build', 'dockerfile')) ?? 'Dockerfile';
    return (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerfilePath */ .Se)(source.file.path, context, dockerfile) ?? [];
});
/** Repository paths of the files of variables that services of a Compose file are given: `env_file`, as a path, a list of paths, or of mappings with a `path`. */
const environmentFilePaths = (source) => [...source.services.values()].flat().flatMap(({ value }) => {
    const found = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(value, 'env_file');
    const single = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(found));
    const texts = single === undefined ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(found).map(item => (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(item) ?? (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(item, 'path'))) : [single];
    return texts.flatMap(text => (text === undefined ? [] : ((0,_companion_path_js__WEBPACK_IMPORTED_MODULE_3__/* .companionPath */ .ad)(source.file.path, text) ?? [])));
});
/** Repository paths of seccomp profiles, which may let everything through. */
const seccompProfiles = (source) => [...source.services.values()].flat().flatMap(({ value }) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(value, 'security_opt')).flatMap(item => {
    const profile = /^seccomp[:=](.+)$/su.exec((0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .deref */ .LA)(item)) ?? '')?.[1];
    return profile === undefined || profile === 'unconfined' ? [] : ((0,_companion_path_js__WEBPACK_IMPORTED_MODULE_3__/* .companionPath */ .ad)(source.file.path, profile) ?? []);
}));
/**
 * Repository paths of other files that are needed to understand a Compose file: the base of an override (all places where it may be, most
 * of which do not exist), the `.env` beside it, files of `extends` and `include`, Dockerfiles that get build arguments, seccomp profiles, files of variables. Those files may need
 * others: ask again with each of them. Never leads out of the repository; remote resources are left out.
 */
const composeCompanions = (file) => {
    const paths = new Set((0,_companion_path_js__WEBPACK_IMPORTED_MODULE_3__/* .basePaths */ .eC)(file.path));
    if (file.text.includes('$'))
        paths.add((0,_project_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .variablesPath */ .XB)(file.path));
    // Why a backslash, too: a key can be written with escapes.
    if (/args|\\/u.test(file.text))
        for (const path of dockerfilePaths((0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readComposeSource */ .U_)(file)))
            paths.add(path);
    if (file.text.includes('seccomp'))
        for (const path of seccompProfiles((0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readComposeSource */ .U_)(file)))
            paths.add(path);
    if (file.text.includes('env_file'))
        for (const path of environmentFilePaths((0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readComposeSource */ .U_)(file)))
            paths.add(path);
    if (file.text.includes('extends') || file.text.includes('include')) {
        const source = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readComposeSource */ .U_)(file);
        for (const path of [...source.includes.map(include => include.path), ...extendedPaths(source)])
            if (path !== undefined)
                paths.add(path);
    }
    paths.delete(file.path);
    return [...paths].slice(0, maxCompanions);
};


/***/ }),

/***/ 43126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ parseCompose)
});

// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
;// CONCATENATED MODULE: ./build/artifacts/compose/borrowed-anchor.js

const aliasOfNothing = (root) => {
    const pending = [root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (node.kind === 'alias' && node.target === undefined)
            return node;
        for (const child of (0,lookup/* childrenOf */.LU)(node).toReversed())
            pending.push(child);
    }
    return undefined;
};
/**
 * Tells of an alias in a later document whose anchor is not in it: YAML knows none of another document, and Compose uses it all the same.
 * Undefined when there is none; in a file of one document Compose refuses such an alias.
 */
const borrowedAnchor = ({ file, documents }) => {
    for (const { root } of documents.slice(1)) {
        const alias = root && file.text.includes('*') ? aliasOfNothing(root) : undefined;
        if (alias === undefined)
            continue;
        const { line, column } = file.lines.position(alias.range.start);
        return {
            code: 'ambiguous',
            level: 'error',
            path: file.path,
            range: alias.range,
            message: `Parsers read the YAML document differently: the alias stands for something in another document (line ${line}, column ${column}). ` +
                'Write both in one document; until then what it brings in is not reviewed.',
        };
    }
    return undefined;
};

// EXTERNAL MODULE: ./build/artifacts/compose/interpolate.js
var interpolate = __webpack_require__(54339);
;// CONCATENATED MODULE: ./build/artifacts/compose/merge.js

/** Values that replace what lies below them instead of adding to it. Source: Compose Specification, 13-merge, "Shell commands". */
const replacedKeys = new Set(['command', 'entrypoint', 'test']);
/** What replaces what lies below it, or takes it away. Source: Compose Specification, 13-merge, "Reset value", "Replace value". */
const replacingTags = new Set(['!reset', '!override']);
/** True for a node, as it is written in its entry, that leaves nothing of what it is merged onto. */
const replacesBelow = (written) => replacingTags.has(written.tag ?? (0,lookup/* deref */.LA)(written)?.tag);
const contribution = (part, key) => {
    const found = (0,lookup/* lookup */.$I)(part.node, key);
    if (found.state === 'absent')
        return undefined;
    if (found.state === 'unknown')
        return 'unknown';
    const written = found.entry?.value ?? (part.node.kind === 'sequence' && typeof key === 'number' ? (part.node.items[key] ?? found.node) : found.node);
    return { node: found.node, written, file: part.file, ...(found.entry && { entry: found.entry }) };
};
/**
 * Adds a contribution: `!reset` takes away what is below, `!override` replaces it, and so do a few keys; a null adds nothing to what is
 * there.
 */
const add = (below, part, key) => {
    const tag = part.written.tag ?? part.node.tag;
    if (replacingTags.has(tag) || (typeof key === 'string' && replacedKeys.has(key)))
        below.length = 0;
    if (tag !== '!reset' && (below.length === 0 || !(0,lookup/* isExplicitNull */.IH)(part.node)))
        below.push(part);
};
const layersUnderOne = (layer, key) => {
    const found = layer === 'unknown' ? layer : contribution(layer, key);
    if (found === undefined)
        return [];
    return found === 'unknown' || (found.written.tag ?? found.node.tag) !== '!reset' ? [found] : [];
};
/** The contributions to one key of a merged mapping. */
const layersUnder = (layers, key) => {
    const [only] = layers;
    // Why: nearly always there is one contribution, and a list that grows takes room for many.
    if (layers.length === 1 && only !== undefined)
        return layersUnderOne(only, key);
    const under = [];
    for (const layer of layers) {
        const found = layer === 'unknown' ? layer : contribution(layer, key);
        if (found === 'unknown')
            under.push(found);
        else if (found !== undefined)
            add(under, found, key);
    }
    return under;
};
/** The contributions to a path of keys. */
const layersAt = (layers, path) => path.reduce(layersUnder, layers);
/** The value that counts: the last contribution. A mapping's other keys are found by looking further from the layers, not from the node. */
const effectiveValue = (layers) => {
    const last = layers.at(-1);
    if (last === undefined)
        return { state: 'absent' };
    if (last === 'unknown')
        return { state: 'unknown' };
    return { state: 'present', node: last.node, file: last.file, ...(last.entry && { entry: last.entry }) };
};
const sequenceItems = (part, items, layer) => items.flatMap(written => {
    const node = (0,lookup/* deref */.LA)(written);
    return node === undefined ? [] : [{ node, written, file: part.file, layer }];
});
const itemsOfPart = (part, layer) => {
    const { node } = part;
    if (node.kind === 'sequence')
        return sequenceItems(part, node.items, layer);
    if (node.kind === 'mapping') {
        return (0,lookup/* entriesOf */.Mc)(node).flatMap(entry => {
            const value = (0,lookup/* deref */.LA)(entry.value);
            return value === undefined ? [] : [{ node: value, written: entry.value, entry, file: part.file, layer }];
        });
    }
    return (0,lookup/* isExplicitNull */.IH)(node) ? [] : [{ ...part, layer }];
};
/** Items of all contributions in order, the base's first; a single value counts as a list of one. */
const mergedItems = (layers) => layers.flatMap((layer, index) => (layer === 'unknown' ? [] : itemsOfPart(layer, index)));
/** How many items `mergedItems` gives. */
const countItems = (layers) => layers.reduce((sum, layer) => sum + (layer === 'unknown' ? 0 : countOfPart(layer)), 0);
const countOfPart = ({ node }) => {
    if (node.kind === 'sequence')
        return node.items.reduce((sum, item) => sum + ((0,lookup/* deref */.LA)(item) === undefined ? 0 : 1), 0);
    if (node.kind === 'mapping')
        return (0,lookup/* entriesOf */.Mc)(node).reduce((sum, { value }) => sum + ((0,lookup/* deref */.LA)(value) === undefined ? 0 : 1), 0);
    return (0,lookup/* isExplicitNull */.IH)(node) ? 0 : 1;
};
/** True when no contribution can hold items that are not seen. */
const isFullyKnown = (layers) => layers.every(layer => layer !== 'unknown' && !(0,lookup/* hasUnseen */.FN)(layer.node));
/** Items with equal keys made one: the last counts, in the place of the first. Items without a key are all kept. */
const uniqueItems = (items, keyOf) => {
    const places = new Map();
    const unique = [];
    for (const item of items) {
        const key = keyOf(item);
        const known = key === undefined ? undefined : places.get(key);
        if (known !== undefined)
            unique[known] = item;
        else {
            if (key !== undefined)
                places.set(key, unique.length);
            unique.push(item);
        }
    }
    return unique;
};

// EXTERNAL MODULE: ./build/artifacts/compose/project-variables.js + 1 modules
var project_variables = __webpack_require__(60340);
// EXTERNAL MODULE: ./build/artifacts/compose/companion-path.js
var companion_path = __webpack_require__(68080);
// EXTERNAL MODULE: ./build/artifacts/compose/scalar-range.js
var scalar_range = __webpack_require__(54538);
;// CONCATENATED MODULE: ./build/artifacts/compose/environment.js




/** `KEY: value`. Numbers and booleans are taken as they are written. */
const fromEntry = (item, name, known) => {
    const { node, written, entry } = item;
    if (node.kind !== 'scalar' || entry === undefined)
        return undefined;
    if ((0,lookup/* isExplicitNull */.IH)(node))
        return { name, value: undefined, range: entry.key.range, item };
    const value = node.opaque ? { text: node.value, value: undefined, variables: [] } : (0,interpolate/* interpolate */.GW)(node.value, known);
    return { name, value, range: written.range, item };
};
/** `- KEY=value`, or `- KEY` for the value that the host has. */
const fromText = (item, scalar, known) => {
    const whole = (0,interpolate/* interpolate */.GW)(scalar.value, known);
    const equals = whole.pattern.indexOf('=');
    const name = equals === -1 ? whole.pattern : whole.pattern.slice(0, equals);
    if (name === '' || name.includes(interpolate/* unknownMark */.g1) || scalar.opaque)
        return undefined;
    if (equals === -1)
        return { name, value: undefined, range: item.written.range, item };
    const written = scalar.value.indexOf('=');
    const text = scalar.value.slice(written + 1);
    const value = { ...(0,interpolate/* interpolatedPart */.JS)(whole.pattern.slice(equals + 1), whole), text };
    const range = item.written.kind === 'alias' ? item.written.range : (0,scalar_range/* rangeWithin */.v)(item.file, scalar, written + 1, scalar.value.length);
    return { name, value, range, item };
};
/** An item as variables: one, or several when a list's item is a map by mistake. */
const variablesOf = (item, known) => {
    const { node, entry } = item;
    if (entry?.name !== undefined && item.written === entry.value)
        return [fromEntry(item, entry.name, known)];
    if (node.kind === 'scalar')
        return [fromText(item, node, known)];
    if (node.kind !== 'mapping')
        return [];
    return mergedItems([item]).map(inner => (inner.entry?.name === undefined ? undefined : fromEntry(inner, inner.entry.name, known)));
};
/** The environment of a service, map and list forms made one; a later layer's variable takes the place of an earlier one's. */
const readEnvironment = (layers, known) => {
    const variables = new Map();
    for (const item of mergedItems(layers)) {
        if (item.written.tag === '!reset' && item.entry?.name !== undefined)
            variables.delete(item.entry.name);
        else
            for (const variable of variablesOf(item, known))
                if (variable !== undefined)
                    variables.set(variable.name, variable);
    }
    return [...variables.values()];
};

;// CONCATENATED MODULE: ./build/artifacts/compose/ports.js



const addressAlone = /^(?:\d+\.[\d.]+|\[[^\]]*\])$/;
/**
 * The parts of `[[IP:]PUBLISHED:]TARGET`, from the end: an IPv6 address without brackets has colons of its own. `127.0.0.1:80` is refused
 * by Compose, and means the address.
 */
const splitMapping = (mapping) => {
    const target = mapping.lastIndexOf(':');
    if (target === -1)
        return [undefined, undefined, mapping];
    const before = mapping.slice(0, target);
    if (addressAlone.test(before))
        return [before, undefined, mapping.slice(target + 1)];
    const published = mapping.lastIndexOf(':', target - 1);
    if (target === 0 || published === -1)
        return [undefined, before, mapping.slice(target + 1)];
    return [mapping.slice(0, published), mapping.slice(published + 1, target), mapping.slice(target + 1)];
};
const withoutBrackets = (address) => (address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address);
const partOrNothing = (part, whole) => part === undefined || part === '' ? undefined : (0,interpolate/* interpolatedPart */.JS)(part, whole);
/** `[[IP:]PUBLISHED:]TARGET[/PROTOCOL]`. Also `22:22` without quotes, which YAML 1.1 would read as a number to base 60. */
const ports_fromText = (item, text, variables) => {
    const whole = (0,interpolate/* interpolate */.GW)(text, variables);
    const slash = whole.pattern.lastIndexOf('/');
    const mapping = slash === -1 ? whole.pattern : whole.pattern.slice(0, slash);
    const [hostIp, published, target] = splitMapping(mapping);
    return {
        hostIp: partOrNothing(hostIp === undefined ? undefined : withoutBrackets(hostIp), whole),
        published: partOrNothing(published, whole),
        target: (0,interpolate/* interpolatedPart */.JS)(target, whole),
        protocol: slash === -1 ? 'tcp' : (0,interpolate/* interpolatedPart */.JS)(whole.pattern.slice(slash + 1), whole).value?.toLowerCase(),
        mode: undefined,
        range: item.written.range,
        item,
    };
};
const valueUnder = (node, key, variables) => {
    const found = (0,lookup/* lookup */.$I)(node, key);
    if (found.state === 'absent')
        return undefined;
    if (found.state === 'unknown' || found.node.kind !== 'scalar')
        return interpolate/* notKnown */.bh;
    return found.node.value === '' ? undefined : (0,interpolate/* interpolate */.GW)(found.node.value, variables);
};
/** An address in the place of the port: Compose refuses it, Swarm's older readers took it. */
const addressIn = (published) => {
    const text = published?.value ?? '';
    const colon = text.lastIndexOf(':');
    const address = colon === -1 ? (text.includes('.') ? text : '') : text.slice(0, colon);
    return address === '' ? undefined : { text: address, value: withoutBrackets(address), variables: [] };
};
const fromMapping = (item, variables) => {
    const protocol = valueUnder(item.node, 'protocol', variables);
    const published = valueUnder(item.node, 'published', variables);
    return {
        hostIp: valueUnder(item.node, 'host_ip', variables) ?? addressIn(published),
        published,
        target: valueUnder(item.node, 'target', variables),
        protocol: protocol === undefined ? 'tcp' : protocol.value?.toLowerCase(),
        mode: valueUnder(item.node, 'mode', variables)?.value,
        range: item.written.range,
        item,
    };
};
const fromItem = (item, variables) => {
    if (item.node.kind === 'mapping')
        return [fromMapping(item, variables)];
    return item.node.kind === 'scalar' && item.node.value !== '' && !item.node.opaque ? [ports_fromText(item, item.node.value, variables)] : [];
};
const portKey = (port) => {
    const parts = [port.hostIp, port.published, port.target];
    if (port.target?.value === undefined || parts.some(part => part !== undefined && part.value === undefined))
        return undefined;
    return [...parts.map(part => part?.value), port.protocol].join(' ');
};
/** The published ports of a service; equal ones of several layers count once. */
const readPorts = (layers, variables) => uniqueItems(mergedItems(layers).flatMap(item => fromItem(item, variables)), portKey);

// EXTERNAL MODULE: ./build/artifacts/compose/source.js
var compose_source = __webpack_require__(36363);
// EXTERNAL MODULE: ./build/artifacts/compose/compose-boolean.js
var compose_boolean = __webpack_require__(87785);
;// CONCATENATED MODULE: ./build/artifacts/compose/volumes.js





const isLetter = (text, at) => /^[A-Za-z]$/.test(text.charAt(at));
/** True for the colon of a Windows drive that begins a part: `C:\x:/y`. One letter before a colon is always taken for a drive. */
const isDriveColon = (text, colon, partStart) => colon === partStart + 1 && isLetter(text, partStart);
/** The parts of `SOURCE:TARGET[:MODE]`. Source: compose-go, `format.ParseVolume`. */
const splitVolume = (text) => {
    const parts = [];
    let start = 0;
    for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
        if (isDriveColon(text, colon, start))
            continue;
        parts.push(text.slice(start, colon));
        start = colon + 1;
    }
    return [...parts, text.slice(start)];
};
/** True when a source is a path of the host and no volume's name. Source: compose-go, `format.isFilePath`. */
const isHostPath = (source) => /^(?:[./~]|\\\\|[A-Za-z]:(?:[\\/]|$))/.test(source);
const isPipe = (source) => /^(?:\\\\|\/\/)[.?](?:\\|\/)pipe(?:\\|\/)/i.test(source);
/** The kind of mount that a short form's source stands for; undefined when a variable decides. */
const typeOf = (source) => {
    if (isPipe(source))
        return 'npipe';
    if (isHostPath(source))
        return 'bind';
    return source.startsWith(interpolate/* unknownMark */.g1) ? undefined : 'volume';
};
/** A short form's mount: `source` is undefined for an anonymous volume. */
const shortForm = (whole) => {
    const [first = '', second, mode] = splitVolume(whole.pattern);
    if (second === undefined) {
        const known = whole.value === undefined ? undefined : 'volume';
        return { type: known, source: undefined, target: (0,interpolate/* interpolatedPart */.JS)(first, whole), readOnly: known === undefined ? undefined : false };
    }
    const options = mode?.split(',') ?? [];
    const readOnly = mode?.includes(interpolate/* unknownMark */.g1) ? undefined : options.includes('ro') || options.includes('readonly');
    return { type: typeOf(first), source: (0,interpolate/* interpolatedPart */.JS)(first, whole), target: (0,interpolate/* interpolatedPart */.JS)(second, whole), readOnly };
};
const volumes_fromText = (item, text, variables) => {
    const mount = shortForm((0,interpolate/* interpolate */.GW)(text, variables));
    const separator = (0,interpolate/* separatorOffsets */._O)(text).find(offset => !isDriveColon(text, offset, 0));
    if (mount.source === undefined || separator === undefined)
        return { ...mount, hostPath: undefined, range: item.written.range, item };
    const range = item.written.kind === 'alias' ? item.written.range : (0,scalar_range/* rangeWithin */.v)(item.file, item.node, 0, separator);
    return { ...mount, source: { ...mount.source, text: text.slice(0, separator) }, hostPath: undefined, range, item };
};
const volumes_valueUnder = (node, key, variables) => {
    const found = (0,lookup/* lookup */.$I)(node, key);
    if (found.state !== 'present' || found.node.kind !== 'scalar')
        return { value: found.state === 'absent' ? undefined : interpolate/* notKnown */.bh, written: undefined };
    return { value: (0,interpolate/* interpolate */.GW)(found.node.value, variables), written: found.entry?.value ?? found.node };
};
const volumes_fromMapping = (item, variables) => {
    const type = volumes_valueUnder(item.node, 'type', variables).value;
    const source = volumes_valueUnder(item.node, 'source', variables);
    const readOnly = volumes_valueUnder(item.node, 'read_only', variables).value;
    return {
        type: type === undefined ? typeOf(source.value?.value ?? interpolate/* unknownMark */.g1) : type.value,
        source: source.value,
        target: volumes_valueUnder(item.node, 'target', variables).value,
        readOnly: readOnly === undefined ? false : (0,compose_boolean/* composeBoolean */.J)(readOnly.value),
        hostPath: undefined,
        range: source.written?.range ?? item.written.range,
        item,
    };
};
const volumes_fromItem = (item, variables) => {
    if (item.node.kind === 'mapping')
        return [volumes_fromMapping(item, variables)];
    return item.node.kind === 'scalar' && item.node.value !== '' && !item.node.opaque ? [volumes_fromText(item, item.node.value, variables)] : [];
};
/** The host's path behind a named volume: `driver_opts` of the local driver that bind a device, or the folder that a plugin keeps it in. */
const deviceOf = (roots, name, variables) => {
    const volume = layersAt(roots, ['volumes', name]);
    const option = (key) => {
        const item = effectiveValue(layersAt(volume, ['driver_opts', key]));
        if (item.state !== 'present' || item.node.kind !== 'scalar' || item.node.opaque)
            return undefined;
        const path = (0,interpolate/* interpolate */.GW)(item.node.value, variables);
        return { path, value: path.value, item };
    };
    const options = option('o')
        ?.value?.split(',')
        .map(text => text.trim()) ?? [];
    const binds = options.includes('bind') || options.includes('rbind') || option('type')?.value === 'bind';
    // A disk of the host, mounted as it is, is the host's as much as a folder.
    const disk = option('device');
    const device = binds || disk?.value?.startsWith('/dev/') === true ? disk : (lowerFolder(options, option('o')) ?? option('mountpoint'));
    return device === undefined
        ? undefined
        : { path: device.path, item: device.item, readOnly: options.includes('ro'), isDisk: !binds && device === disk };
};
/** `lowerdir=/etc`: what an overlay shows. */
const lowerFolder = (options, option) => {
    const lower = options
        .find(text => text.startsWith('lowerdir='))
        ?.slice('lowerdir='.length)
        .split(':', 1)[0];
    return option === undefined || lower === undefined ? undefined : { ...option, path: { ...option.path, value: lower }, value: lower };
};
const withHostPath = (volume, roots, variables) => {
    if (volume.type === 'bind' || volume.type === 'npipe' || volume.type === undefined)
        return volume.source === undefined ? volume : { ...volume, hostPath: volume.source };
    const name = volume.source?.value;
    const device = volume.type === 'volume' && name !== undefined && name !== '' ? deviceOf(roots, name, variables) : undefined;
    if (device === undefined)
        return volume;
    const { path, item, isDisk } = device;
    const range = (item.entry?.value ?? item.node).range;
    return { ...volume, hostPath: path, device: { range, item, isDisk }, readOnly: device.readOnly ? true : volume.readOnly };
};
/** The mounts of a service; a later layer's mount takes the place of an earlier one's with the same target. */
const readVolumes = (layers, roots, variables) => {
    const volumes = mergedItems(layers).flatMap(item => volumes_fromItem(item, variables));
    return uniqueItems(volumes, volume => volume.target?.value).map(volume => withHostPath(volume, roots, variables));
};

;// CONCATENATED MODULE: ./build/artifacts/compose/service.js







/** Keys with which a service says what runs: an image, a build, or a program outside Compose. */
const definingKeys = ['image', 'build', 'provider'];
const isDefined = (layers) => definingKeys.some(key => effectiveValue(layersAt(layers, [key])).state !== 'absent');
const scalarOf = (layers, key, variables) => {
    const found = effectiveValue(layersAt(layers, [key]));
    return found.state === 'present' && found.node.kind === 'scalar' && !found.node.opaque
        ? (0,interpolate/* interpolate */.GW)(found.node.value, variables)
        : undefined;
};
/** Why one list for all that is not there: most services lack most lists, and there may be very many services. */
const none = [];
const profilesOf = (layers, variables) => {
    const items = mergedItems(layersAt(layers, ['profiles']));
    return items.length === 0 ? none : items.flatMap(item => (0,compose_source/* textOf */.b6)(item.node, variables) ?? []);
};
/** A service of the file under review with all that is merged into it. Lists are read when first asked for. */
class MergedService {
    name;
    file;
    node;
    complete;
    amends;
    isExtensionUnread;
    judgedElsewhere;
    profiles;
    image;
    builds;
    #entry;
    #layers;
    #roots;
    #variables;
    #merged;
    #environment;
    #volumes;
    #ports;
    constructor(name, entry, node, file, merged, { roots, variables }) {
        const defined = isDefined(merged.layers);
        this.name = name;
        this.file = file;
        this.node = node;
        this.#entry = entry;
        this.complete = defined && !merged.layers.includes('unknown');
        this.amends = merged.basePaths.size > 0 && ((0,companion_path/* overrideKind */.n_)(file.path) === 'override' || !isDefined(merged.own));
        this.isExtensionUnread = merged.own.includes('unknown');
        this.judgedElsewhere = merged.basePaths;
        this.#layers = defined ? merged.layers : ['unknown', ...merged.layers];
        this.#roots = roots;
        this.#variables = variables;
        this.#merged = merged;
        this.profiles = profilesOf(merged.layers, variables);
        this.image = scalarOf(merged.layers, 'image', variables);
        this.builds = effectiveValue(layersAt(merged.layers, ['build'])).state === 'present';
    }
    get apart() {
        const layers = this.#merged.apart;
        if (layers === undefined)
            return undefined;
        const merged = { layers, own: layers, apart: undefined, basePaths: new Set() };
        return new MergedService(this.name, this.#entry, this.node, this.file, merged, { roots: this.#roots, variables: this.#variables });
    }
    get subject() {
        return `service:${this.name}`;
    }
    get nameRange() {
        return this.#entry.key.range;
    }
    get range() {
        return this.#entry.range;
    }
    get(...path) {
        return effectiveValue(layersAt(this.#layers, path));
    }
    items(key) {
        const layers = layersAt(this.#layers, [key]);
        return isFullyKnown(layers) ? mergedItems(layers) : undefined;
    }
    writtenItems(key) {
        return mergedItems(layersAt(this.#layers, [key]));
    }
    interpolate(text) {
        return (0,interpolate/* interpolate */.GW)(text, this.#variables);
    }
    get environment() {
        this.#environment ??= this.#read('environment', layers => readEnvironment(layers, this.#variables));
        return this.#environment;
    }
    get volumes() {
        this.#volumes ??= this.#read('volumes', layers => readVolumes(layers, this.#roots, this.#variables));
        return this.#volumes;
    }
    get ports() {
        this.#ports ??= this.#read('ports', layers => readPorts(layers, this.#variables));
        return this.#ports;
    }
    #read(key, read) {
        const layers = layersAt(this.#layers, [key]);
        return layers.length === 0 ? none : read(layers);
    }
}

// EXTERNAL MODULE: ./build/artifacts/compose/companions.js
var companions = __webpack_require__(73737);
;// CONCATENATED MODULE: ./build/artifacts/compose/service-layers.js





/** A chain of `extends` longer than this, or `include` deeper, is not followed; what it would bring is unknown. */
const maxDepth = 32;
/** More contributions to one service than this are not merged; what they would bring is unknown. */
const maxLayers = 128;
/** The Compose files of one review: the file itself and those it refers to, each read once when needed. */
class ComposeFiles {
    main;
    /** The file that an override is merged onto. */
    base;
    #companions;
    #sources = new Map();
    /** What is merged onto the file under review. */
    #onTop;
    /** `override`: the path of a file that Compose merges onto this one, where both are to be judged together. */
    constructor(file, companions, override) {
        this.#companions = companions;
        this.main = (0,compose_source/* readComposeSource */.U_)(file);
        this.#sources.set(file.path, this.main);
        this.base = (0,companion_path/* basePaths */.eC)(file.path)
            .map(path => this.source(path))
            .find(source => source !== undefined && source.services.size + source.includes.length > 0);
        this.#onTop = this.source(override);
    }
    /** A file by its repository path; undefined when it was not given, or too many were. */
    source(path) {
        if (path === undefined)
            return undefined;
        const known = this.#sources.get(path);
        if (known !== undefined)
            return known;
        const file = this.#companions.get(path);
        if (file === undefined || this.#sources.size > companions/* maxCompanions */.WN)
            return undefined;
        const source = (0,compose_source/* readComposeSource */.U_)(file);
        this.#sources.set(path, source);
        return source;
    }
    /** All contributions to a service of the file under review. */
    layersOf(name) {
        const own = this.#serviceIn(this.main, name, newTrail());
        if (this.#onTop?.services.has(name) === true)
            return this.#overridden(own, this.#onTop, name);
        const below = isReplaced(this.main, name) ? [] : this.#baseLayers(name);
        const ownPaths = new Set(own.flatMap(layer => (layer === 'unknown' ? [] : [layer.file.path])));
        const paths = below.flatMap(layer => (layer === 'unknown' || ownPaths.has(layer.file.path) ? [] : [layer.file.path]));
        if (paths.length === 0)
            return { layers: below.length === 0 ? own : [...below, ...own], own, apart: undefined, basePaths: noPaths };
        return { layers: [...below, ...own], own, apart: below, basePaths: new Set(paths) };
    }
    #overridden(own, override, name) {
        const above = this.#serviceIn(override, name, newTrail());
        const layers = isReplaced(override, name) ? above : [...own, ...above];
        return { layers, own, apart: own, basePaths: new Set([override.file.path]) };
    }
    /** Contributions of a service of any file of the project, for settings that name another service. */
    layersOfOther(name) {
        if (this.main.services.has(name))
            return this.layersOf(name).layers;
        const elsewhere = this.#baseLayers(name);
        return elsewhere.length > 0 ? elsewhere : this.#included(this.main, name, newTrail());
    }
    /** The root mappings of all files of the project, the base's first: for top-level volumes and networks. */
    roots() {
        const sources = this.#withIncludes([...(this.base === undefined ? [] : [this.base]), this.main]);
        const roots = sources.flatMap(rootParts);
        return this.base === undefined && (0,companion_path/* overrideKind */.n_)(this.main.file.path) === 'override' ? ['unknown', ...roots] : roots;
    }
    /** Files with all that they include, included ones first; undefined for one that can't be read. */
    #withIncludes(sources) {
        const found = new Set(sources);
        for (const source of found) {
            if (found.size > companions/* maxCompanions */.WN)
                break;
            for (const { path } of source?.includes ?? [])
                found.add(this.source(path));
        }
        return [...found].toReversed();
    }
    #baseLayers(name) {
        const { base } = this;
        if (base === undefined)
            return (0,companion_path/* overrideKind */.n_)(this.main.file.path) === 'override' ? ['unknown'] : [];
        const layers = this.#serviceIn(base, name, newTrail());
        return layers.length > 0 ? layers : this.#included(base, name, newTrail());
    }
    /** The service in the files that a file includes. */
    #included(source, name, trail) {
        for (const { path } of source.includes) {
            const key = `include ${path}`;
            if (path !== undefined && trail.visited.has(key))
                continue;
            const included = this.source(path);
            if (included === undefined || trail.visited.size > maxDepth || trail.budget.left-- <= 0)
                return ['unknown'];
            const deeper = { ...trail, visited: new Set([...trail.visited, key]) };
            const layers = this.#serviceIn(included, name, deeper);
            const found = layers.length > 0 ? layers : this.#included(included, name, deeper);
            if (found.length > 0)
                return found;
        }
        return [];
    }
    #serviceIn(source, name, trail) {
        const key = `${source.file.path} ${name}`;
        if (trail.visited.has(key) || trail.visited.size > maxDepth)
            return ['unknown'];
        const deeper = { ...trail, visited: new Set([...trail.visited, key]) };
        const [first, ...others] = source.services.get(name) ?? [];
        if (first === undefined)
            return [];
        const layers = this.#entryLayers(source, first, deeper);
        return others.length === 0 ? layers : [...layers, ...others.flatMap(entry => this.#entryLayers(source, entry, deeper))];
    }
    #entryLayers(source, entry, trail) {
        if (trail.budget.left-- <= 0)
            return ['unknown'];
        const node = (0,lookup/* deref */.LA)(entry.value);
        if (node === undefined)
            return ['unknown'];
        const part = { node, written: entry.value, entry, file: source.file };
        const extended = this.#extended(source, part, trail);
        return extended.length === 0 ? [part] : [...extended, part];
    }
    #extended(source, service, trail) {
        const reference = (0,compose_source/* extendsOf */.nG)(source, service.node);
        if (reference === undefined)
            return [];
        if (reference === 'unknown')
            return ['unknown'];
        const target = reference.file === undefined ? source : this.source(reference.file.path);
        if (target === undefined)
            return ['unknown'];
        const layers = this.#serviceIn(target, reference.service, trail);
        if (layers.length > 0)
            return layers;
        // Why the base: an override's service may extend one that only the base has.
        const inBase = source === this.main && target === source && this.base !== undefined ? this.#serviceIn(this.base, reference.service, trail) : [];
        return inBase.length > 0 ? inBase : ['unknown'];
    }
}
/** True for a service that a file writes anew, whatever its base has under that name: `web: !override`, or all services. */
const isReplaced = ({ roots, services }, name) => {
    const all = roots.map(root => (0,lookup/* lookup */.$I)(root, 'services'));
    const written = [
        ...all.flatMap(found => (found.state === 'present' ? [found.entry?.value ?? found.node] : [])),
        ...(services.get(name) ?? []).map(({ value }) => value),
    ];
    return written.some(replacesBelow);
};
/** Why one: most services are merged onto nothing, and even an empty set takes room. */
const noPaths = new Set();
const rootParts = (source) => source === undefined ? ['unknown'] : source.roots.map(node => ({ node, written: node, file: source.file }));
const newTrail = () => ({ visited: new Set(), budget: { left: maxLayers } });

;// CONCATENATED MODULE: ./build/artifacts/compose/parse.js







/** Services and their list items are counted after aliases and merges; past this many, the remaining services are not judged. */
const maxItems = 100_000;
const countedKeys = ['environment', 'volumes', 'ports', 'cap_drop', 'networks'];
const sizeOf = (merged) => countedKeys.reduce((sum, key) => sum + countItems(layersAt(merged.layers, [key])), 1 + merged.layers.length);
const tooMany = (file, read) => ({
    code: 'too-many',
    level: 'error',
    path: file.path,
    message: `The file has more than ${maxItems} service settings once its aliases are followed; only the first ${read} services were reviewed. Split the file.`,
});
/** More names than this are not spelled out in one message. */
const maxNames = 5;
const unresolved = (file, entries) => {
    const [first] = entries;
    if (first === undefined)
        return [];
    const names = entries.slice(0, maxNames).map(entry => `"${entry.name ?? ''}"`);
    const rest = entries.length > maxNames ? ` and ${entries.length - maxNames} more` : '';
    return [
        {
            code: 'unresolved',
            level: 'note',
            path: file.path,
            range: first.key.range,
            message: `Files or services that these services are built on could not be read: ${names.join(', ')}${rest}. Nothing is said about what may be missing in them; review the files together.`,
        },
    ];
};
/** A service that `!reset` takes away is none. */
const isReset = (entry) => entry.value.tag === '!reset';
const readServices = (files, roots, variables) => {
    const { file } = files.main;
    const services = [];
    const incomplete = [];
    let left = maxItems;
    for (const [name, entries] of files.main.services) {
        const entry = entries.at(-1);
        const node = (0,lookup/* deref */.LA)(entry?.value);
        if (entry === undefined || node === undefined || isReset(entry))
            continue;
        const merged = files.layersOf(name);
        left -= sizeOf(merged);
        if (left < 0)
            return { services, settings: maxItems, notifications: [...unresolved(file, incomplete), tooMany(file, services.length)] };
        if (merged.layers.includes('unknown'))
            incomplete.push(entry);
        services.push(new MergedService(name, entry, node, file, merged, { roots, variables }));
    }
    return { services, settings: maxItems - left, notifications: unresolved(file, incomplete) };
};
const interpolateNode = (node, variables) => {
    const scalar = (0,lookup/* deref */.LA)(node);
    if (scalar?.kind !== 'scalar')
        return undefined;
    return scalar.opaque ? { text: scalar.value, value: undefined, variables: [] } : (0,interpolate/* interpolate */.GW)(scalar.value, variables);
};
/**
 * Reads a Compose file with the other files it needs (`composeCompanions` names them) into one merged model: anchors and merge keys,
 * `extends`, `include`, the base of an override, variables with their defaults. What can't be known stays unknown. Never throws. The choice names
 * companions: one that is merged onto the file, to judge both together, and those that variables are taken from.
 */
const parseCompose = (file, companions, { override, variables: given } = {}) => {
    const files = new ComposeFiles(file, companions, override);
    const roots = files.roots();
    const { variables, problems } = (0,project_variables/* projectVariables */.tD)(file, companions, given);
    const { services, settings, notifications } = readServices(files, roots, variables);
    const borrowed = borrowedAnchor(files.main.yaml);
    const serviceNames = new Map(services.map(service => [service.name, service]));
    return {
        kind: 'compose',
        file,
        override,
        variables: given,
        yaml: files.main.yaml,
        services,
        settings,
        includes: files.main.includes.map(({ path, text, range }) => ({ text, range, file: files.source(path)?.file })),
        companion: path => companions.get(path),
        serviceSetting: (name, ...path) => serviceNames.get(name)?.get(...path) ?? effectiveValue(layersAt(files.layersOfOther(name), path)),
        topLevel: (...path) => effectiveValue(layersAt(roots, path)),
        interpolate: node => interpolateNode(node, variables),
        notifications: [...files.main.yaml.notifications, ...(borrowed ? [borrowed] : []), ...problems, ...notifications],
    };
};


/***/ }),

/***/ 60340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y1: () => (/* binding */ dotenvOf),
  tD: () => (/* binding */ projectVariables),
  XB: () => (/* binding */ variablesPath)
});

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/text/path.js
var path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/artifacts/compose/interpolate.js
var interpolate = __webpack_require__(54339);
;// CONCATENATED MODULE: ./build/artifacts/environment-file/dotenv.js

/** Go's `unicode.IsSpace`. */
const goSpace = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
/** What stands around names and signs: spaces that end no line. */
const lineSpace = /[\t\v\f\r \u0085\u00a0]/u;
const namePart = /[\p{L}\p{N}_.[\]-]/u;
const trimEnd = (text) => {
    let end = text.length;
    while (end > 0 && goSpace.test(text[end - 1] ?? ''))
        end -= 1;
    return text.slice(0, end);
};
const escaped = {
    a: '\u0007',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '"': '"',
    '\\': '\\',
    // A dollar sign that begins no variable.
    $: '$$',
};
/** `\n`, `\t`, `\0101`. What Go does not know stays as it is, but loses the zero of a number. */
const withoutEscapes = (text) => text.replaceAll(/\\(?:([abcfnrtv$"\\])|0([0-9]{0,3}))/gu, (all, letter, digits = '') => {
    if (letter !== undefined)
        return escaped[letter] ?? all;
    const code = /^[0-7]{3}$/u.test(digits) ? Number.parseInt(digits, 8) : 256;
    return code < 256 ? String.fromCodePoint(code) : `\\${digits}`;
});
/** One reading of a file, statement by statement. */
class Reader {
    variables = new Map();
    problem;
    #file;
    #text;
    #at;
    constructor(file) {
        this.#file = file;
        this.#text = file.text;
        this.#at = file.text.startsWith('\uFEFF') ? 1 : 0;
    }
    of(name) {
        return this.variables.get(name);
    }
    read() {
        while (this.problem === undefined && this.#toStatement())
            this.#statement();
    }
    /** Passes over blanks and comments; false at the end. */
    #toStatement() {
        const text = this.#text;
        while (this.#at < text.length) {
            if (text[this.#at] === '#')
                this.#at = this.#lineEnd(this.#at);
            else if (goSpace.test(text[this.#at] ?? ''))
                this.#at += 1;
            else
                return true;
        }
        return false;
    }
    #statement() {
        const start = this.#at;
        const exported = /^export[\t\n\f\r ]/u.test(this.#text.slice(start, start + 7));
        if (exported)
            this.#skipLineSpace(start + 'export'.length);
        const from = this.#at;
        const end = this.#nameEnd(from);
        if (end === undefined)
            return;
        const sign = this.#text[end];
        // A last line that is nothing but a name: Compose takes it for a value without one.
        if (sign === undefined) {
            this.#at = this.#text.length;
            return;
        }
        const name = trimEnd(this.#text.slice(from, end));
        this.#skipLineSpace(end + 1);
        if (name.includes(' '))
            this.#refuse(from, `the name of a variable ${JSON.stringify(name)} has a blank in it`);
        // A name alone takes the value that it has where Compose runs.
        else if (sign !== '\n')
            this.#value(name, { start: from, end: from + name.length });
    }
    /** Where the sign behind a name stands; the end of the text when there is none. Undefined, with a problem, for what is no name. */
    #nameEnd(from) {
        for (let at = from; at < this.#text.length;) {
            const character = String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
            if (character === '=' || character === ':' || character === '\n')
                return at;
            if (!lineSpace.test(character) && !namePart.test(character)) {
                this.#refuse(at, `${JSON.stringify(character)} stands in the name of a variable`);
                return undefined;
            }
            at += character.length;
        }
        return this.#text.length;
    }
    #value(name, nameRange) {
        const start = this.#at;
        const quote = this.#text[start];
        if (quote === '"' || quote === "'")
            this.#quotedValue(name, nameRange, quote);
        else {
            const lineEnd = this.#lineEnd(start);
            const line = this.#text.slice(start, lineEnd);
            const comment = line.indexOf(' #');
            const written = trimEnd(comment === -1 ? line : line.slice(0, comment));
            this.#at = Math.min(lineEnd + 1, this.#text.length);
            this.#set(name, nameRange, { start, end: start + written.length }, (0,interpolate/* interpolate */.GW)(written, this).value);
        }
    }
    #quotedValue(name, nameRange, quote) {
        const start = this.#at;
        const quoted = this.#quoted(quote);
        if (quoted === undefined) {
            this.#refuse(start, 'a quoted value has no end');
            return;
        }
        const { text, end } = quoted;
        this.#at = end;
        const value = quote === '"' ? (0,interpolate/* interpolate */.GW)(withoutEscapes(text), this).value : text;
        this.#set(name, nameRange, { start: start + 1, end: end - 1 }, value);
    }
    #quoted(quote) {
        const parts = [];
        const text = this.#text;
        let literal = this.#at + 1;
        for (let at = literal; at < text.length; at += 1) {
            if (text[at] === quote)
                return { text: [...parts, text.slice(literal, at)].join(''), end: at + 1 };
            if (text[at] !== '\\')
                continue;
            // What follows is hidden. Only before a quote does the backslash go.
            at += 1;
            if (text[at] !== quote)
                continue;
            parts.push(text.slice(literal, at - 1));
            literal = at;
        }
        return undefined;
    }
    #set(name, nameRange, range, value) {
        if (name !== '')
            this.variables.set(name, { name, value, file: this.#file, nameRange, range });
    }
    #refuse(at, message) {
        this.problem = { at, message };
    }
    #lineEnd(from) {
        const end = this.#text.indexOf('\n', from);
        return end === -1 ? this.#text.length : end;
    }
    #skipLineSpace(from) {
        this.#at = from;
        while (lineSpace.test(this.#text[this.#at] ?? ''))
            this.#at += 1;
    }
}
/**
 * Reads a `.env` as Compose does for its own variables: with `export`, quotes, escapes, values over several lines and variables of the
 * lines before. A value that needs a variable of the machine is unknown. Takes linear time. Source: compose-go, `dotenv/parser.go`;
 * Docker's documentation, "Env file syntax".
 */
const readDotenv = (file) => {
    const reader = new Reader(file);
    reader.read();
    return { variables: reader.variables, ...(reader.problem && { problem: reader.problem }) };
};

// EXTERNAL MODULE: ./build/artifacts/compose/variables.js
var variables = __webpack_require__(33097);
;// CONCATENATED MODULE: ./build/artifacts/compose/project-variables.js




/**
 * The file from which Compose takes a project's variables by itself. Source: Docker's documentation, "Set, use, and manage variables in a
 * Compose file"; compose-go, `cli.WithEnvFiles`.
 */
const variablesPath = (composeFile) => `${(0,path/* folderOf */.yS)(composeFile)}.env`;
/** Why once: many projects lie beside one file. */
const dotenvOf = (0,once_for/* onceFor */.b)(readDotenv);
const none = { variables: variables/* noVariables */.j, problems: [] };
/**
 * The variables of a project, as far as the files that set them were read with it: those of the `.env` in its folder, or of the `given` files, of which later
 * ones go before earlier ones.
 */
const projectVariables = (file, companions, given = [variablesPath(file.path)]) => {
    const read = file.text.includes('$') ? given.flatMap(path => companions.get(path) ?? []) : [];
    if (read.length === 0)
        return none;
    const sets = read.map(dotenvOf).toReversed();
    return {
        variables: { of: name => sets.find(({ variables }) => variables.has(name))?.variables.get(name) },
        problems: read.flatMap(dotenv => {
            const { problem } = dotenvOf(dotenv);
            return problem === undefined ? [] : [refused(file, dotenv, problem)];
        }),
    };
};
const refused = (file, dotenv, { at, message }) => ({
    code: 'unresolved',
    // Why no error: what does not start does no harm, and its values count as unknown.
    level: 'note',
    path: file.path,
    message: `Compose does not start this project: in line ${dotenv.lines.line(at)} of "${dotenv.path}" ${message}. Mend that line.`,
});


/***/ }),

/***/ 36363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U_: () => (/* binding */ readComposeSource),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   nG: () => (/* binding */ extendsOf)
/* harmony export */ });
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7020);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5354);
/* harmony import */ var _companion_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68080);
/* harmony import */ var _interpolate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54339);





/** Top-level keys that are no service in the first file format. */
const reservedKeys = new Set(['version', 'name', 'services', 'jobs', 'networks', 'volumes', 'configs', 'secrets', 'include', 'models']);
const isLegacyService = (entry) => {
    if (entry.name === undefined || reservedKeys.has(entry.name) || entry.name.startsWith('x-'))
        return false;
    return ['image', 'build', 'extends'].some(key => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(entry.value, key).state === 'present');
};
const isLegacy = (roots) => roots.every(root => ['services', 'jobs', 'version'].every(key => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(root, key).state === 'absent')) &&
    roots.some(root => root.entries.some(isLegacyService));
/** A service may be called `x-\u2026`; under `jobs` such a key is an extension. */
const serviceEntries = (root, legacy) => {
    if (legacy)
        return root.entries.filter(isLegacyService);
    const jobs = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(root, 'jobs')).filter(({ name }) => name?.startsWith('x-') === false);
    return [...(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(root, 'services')), ...jobs];
};
const servicesOf = (roots, legacy) => {
    const services = new Map();
    for (const entry of roots.flatMap(root => serviceEntries(root, legacy))) {
        if (entry.name === undefined || entry.name === '')
            continue;
        const known = services.get(entry.name);
        if (known === undefined)
            services.set(entry.name, [entry]);
        else
            known.push(entry);
    }
    return services;
};
/** The text of a scalar as Compose sees it, or undefined when it is unknown or no scalar. */
const textOf = (node, variables) => node?.kind === 'scalar' && !node.opaque ? (0,_interpolate_js__WEBPACK_IMPORTED_MODULE_2__/* .interpolate */ .GW)(node.value, variables).value : undefined;
const referenceTo = (from, node) => {
    const text = textOf(node);
    return {
        path: text === undefined ? undefined : (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_3__/* .companionPath */ .ad)(from, text),
        value: text,
        text: text ?? (node.kind === 'scalar' ? node.value : ''),
        range: node.range,
    };
};
/** Short form (a path), and long form with `path` as a path or a list of them. */
const includedBy = (from, item) => {
    const path = item.kind === 'mapping' ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(item, 'path') : item;
    if (path === undefined)
        return [];
    const directory = item.kind === 'mapping' ? textOf((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(item, 'project_directory')) : undefined;
    // Why a file below it: the root of the repository has no path of its own.
    const inside = directory === undefined || directory === '' ? undefined : (0,_companion_path_js__WEBPACK_IMPORTED_MODULE_3__/* .companionPath */ .ad)(from, `${directory}/compose.yaml`);
    const projectFolder = inside?.slice(0, Math.max(0, inside.lastIndexOf('/')));
    const references = path.kind === 'sequence' ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(path).map(node => referenceTo(from, node)) : [referenceTo(from, path)];
    return references.map(reference => ({ ...reference, ...(projectFolder !== undefined && { projectFolder }) }));
};
/** Reads one Compose file on its own. Why once: many projects may refer to it. */
const readComposeSource = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_4__/* .onceFor */ .b)((file) => {
    const yaml = file.text.length > _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_WRITTEN_LENGTH */ .aJ ? (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(file, undefined, _yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_WRITTEN_LENGTH */ .aJ) : (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .gM)(file);
    const roots = yaml.documents.flatMap(document => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(document.root) ?? []);
    const legacy = isLegacy(roots);
    return {
        file,
        yaml,
        roots,
        legacy,
        services: servicesOf(roots, legacy),
        includes: legacy ? [] : roots.flatMap(root => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(root, 'include'))).flatMap(item => includedBy(file.path, item)),
    };
});
/** What a service extends: undefined for nothing, `unknown` when it can't be told. `from`: paths are relative to the folder of this file. */
const extendsOf = (source, service, from = source.file.path) => {
    const found = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(service, 'extends');
    if (found.state !== 'present')
        return found.state === 'unknown' ? 'unknown' : undefined;
    const named = found.node.kind === 'mapping' ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(found, 'service') : found.node;
    if (named?.kind === 'scalar' && named.value === '' && found.node === named)
        return undefined;
    const name = textOf(named);
    if (name === undefined)
        return 'unknown';
    const file = found.node.kind === 'mapping' ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(found, 'file') : undefined;
    if (file === undefined || file.state === 'absent')
        return { service: name, file: undefined };
    return file.state === 'unknown' ? 'unknown' : { service: name, file: referenceTo(from, file.node) };
};


/***/ }),

/***/ 49169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ beginsAsDockerfile),
/* harmony export */   EJ: () => (/* binding */ dockerfileName),
/* harmony export */   XF: () => (/* binding */ isDockerfileTemplate),
/* harmony export */   aZ: () => (/* binding */ holdsNothing),
/* harmony export */   bH: () => (/* binding */ hasFromLine),
/* harmony export */   rJ: () => (/* binding */ hasForeignFrontend)
/* harmony export */ });
const stems = ['dockerfile', 'containerfile'];
/** Last parts of names that are no Dockerfile, whatever stands before: ignore files, documentation, editor and patch files, data. */
const foreignExtensions = new Set(('dockerignore containerignore gitignore md mdx markdown rst adoc html htm pdf swp swo swn orig rej patch diff lock sig ' +
    'asc sha256 zip gz tgz json jsonc json5 yaml yml toml xml ini cfg svg png jpg snap tmlanguage tmpreferences tmsnippet nanorc').split(' '));
/** Last parts of names of templates, from which some engine makes a Dockerfile. */
const templateExtensions = new Set('j2 jinja jinja2 tmpl tpl template tt gotmpl erb mustache hbs handlebars ejs liquid in m4 epp njk'.split(' '));
/** Extensions of program sources: `Dockerfile.go` may be the Dockerfile for Go, or a Go program about Dockerfiles. */
const sourceExtensions = new Set(('awk bash bat bats bzl c cc cjs clj cljs cmake cmd cpp cs css csx cts cue dart el elm erl ex exs fish fs fsx gleam go ' +
    'gradle graphql groovy h hcl hpp hs ipynb java jl js jsx kt kts less lua m mjs mk ml mli mm mts nim nix php pl pm proto ' +
    'ps1 psm1 py pyi r rb rego rkt rs sass scala scm scss sh sql svelte swift tcl tf ts tsx txt v vb vim vue zig zsh').split(' '));
/**
 * Judges a file name (without folders), in any case: `Dockerfile`, `Dockerfile.dev` and `web.Dockerfile` are certain;
 * `Dockerfile-dev`, `dev-dockerfile` and `Dockerfile.go` are likely; the same for `Containerfile`.
 */
const dockerfileName = (fileName) => {
    const name = fileName.toLowerCase();
    const stem = stems.find(candidate => name.includes(candidate));
    const extension = name.slice(name.lastIndexOf('.') + 1);
    if (stem === undefined || name.endsWith('~') || foreignExtensions.has(extension))
        return 'no';
    if (templateExtensions.has(extension) && extension !== stem)
        return 'template';
    if (name === stem || name.endsWith(`.${stem}`))
        return 'certain';
    return name.startsWith(`${stem}.`) && !sourceExtensions.has(extension) ? 'certain' : 'likely';
};
/** An instruction that begins a file is not spread over more lines than this. */
const maxContinuations = 50;
/**
 * The first line that is neither blank nor a comment, without leading blanks, together with the lines that it goes on in: Docker joins them
 * before it looks at the keyword. Which of the two escape characters counts does not matter here: the other one can't end a line that
 * begins a Dockerfile.
 */
const firstInstruction = (text) => {
    let joined = '';
    let continued = 0;
    for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
        const feed = text.indexOf('\n', at);
        const end = feed === -1 ? text.length : feed;
        const line = joined === '' ? text.slice(at, end).trim() : text.slice(at, end).trimEnd();
        at = end + 1;
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            continue;
        if (!/[\\`]$/.test(line) || continued >= maxContinuations)
            return joined + line;
        joined += line.slice(0, -1);
        continued += 1;
    }
    return joined.trim();
};
/** True when a line begins with FROM, or with a part of it that the next line goes on with. */
const fromAnywhere = (text) => /^\uFEFF?[ \t]*FROM[ \t]/im.test(text.replaceAll(/[\\`][ \t]*\r?\n/g, ''));
/** `FROM` as BuildKit takes it: flags, one image, perhaps a name for the stage. `from x import y` of a program is none. */
const fromLine = /^FROM(?:[ \t]+--\S+)*[ \t]+(?!--)[^\s;()]+(?:[ \t]+AS[ \t]+\S+)?[ \t]*[\\`]?$/i;
/** True when the text begins as a Dockerfile does: with FROM, or with ARG and a FROM further down. */
const beginsAsDockerfile = (text) => {
    const first = firstInstruction(text);
    return fromLine.test(first) || (/^ARG[ \t]+[A-Za-z_]/i.test(first) && fromAnywhere(text));
};
/** True for a text of nothing but blank lines and comments, from which nothing is built. */
const holdsNothing = (text) => firstInstruction(text) === '' && !hasForeignFrontend(text);
/** True when a line of the text begins with FROM and an image: a template may have anything before it. */
const hasFromLine = (text) => /^\uFEFF?[ \t]*FROM[ \t]+[^\s;]/im.test(text) || /^\uFEFF?[ \t]*FROM[ \t]+[^\s;]/im.test(text.replaceAll(/[\\`][ \t]*\r?\n/g, ''));
/**
 * True for a template of a Dockerfile: by its name, by its folder's (`dockerfile-templates`) if there is an action in it, or because it
 * begins with an action, at which Docker would refuse it.
 */
const isDockerfileTemplate = (path, text) => {
    const folders = path.split('/');
    if (dockerfileName(folders.pop() ?? '') === 'template')
        return true;
    const hasActions = /\{[{%]|<%|%%\w/.test(text);
    return hasActions && (folders.some(folder => /template/i.test(folder)) || /^(?:\{[{%#]|<%)/.test(firstInstruction(text)));
};
/** Directives before it and a shebang may stand above. */
const frontendLine = /^\uFEFF?(?:#![^\n]*\n)?(?:[ \t]*#[ \t]*(?:escape|check)[ \t]*=[^\n]*\n){0,2}[ \t]*#[ \t]*syntax[ \t]*=[ \t]*(\S+)/i;
/**
 * True when another frontend than Dockerfile's own reads the text (`# syntax=acme/buildpack`): whatever the text looks like, BuildKit runs
 * that image on it.
 */
const hasForeignFrontend = (text) => {
    const frontend = frontendLine.exec(text.slice(0, 4_096))?.[1];
    return frontend !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend);
};


/***/ }),

/***/ 31064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ parseDockerfile)
});

// EXTERNAL MODULE: ./build/artifacts/dockerfile-name.js
var dockerfile_name = __webpack_require__(49169);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(94815);
// EXTERNAL MODULE: ./build/artifacts/images/partial-image.js
var partial_image = __webpack_require__(92735);
// EXTERNAL MODULE: ./build/artifacts/images/windows-images.js
var windows_images = __webpack_require__(86594);
;// CONCATENATED MODULE: ./build/artifacts/dockerfile/command-line.js
/** A command line whose script is parsed when somebody asks, and then kept. */
class LazyCommandLine {
    form;
    shell;
    range;
    #parse;
    #script;
    constructor(parts, parse) {
        this.form = parts.form;
        this.shell = parts.shell;
        if (parts.words !== undefined)
            this.words = parts.words;
        this.range = parts.range;
        this.#parse = parse;
    }
    get script() {
        this.#script ??= { parsed: this.#parse?.() };
        // It holds all that was known where the instruction was read.
        this.#parse = undefined;
        return this.#script.parsed;
    }
}
const posixShells = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'busybox']);
const powerShells = new Set(['powershell', 'pwsh']);
/** Programs that run a text in a language of their own, which has nothing of a shell's. */
const interpreter = /^(?:python|pypy|perl|ruby|php|node|nodejs|bun|deno|lua|tclsh|rscript)[\d.]{0,7}$/;
/** `C:\\Windows\\System32\\cmd.exe` gives `cmd`. */
const programName = (path) => path
    .slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    .toLowerCase()
    .replace(/\.exe$/, '');
const kindOfProgram = (name) => {
    if (posixShells.has(name) || name.endsWith('.sh'))
        return 'posix';
    if (powerShells.has(name))
        return 'powershell';
    if (name === 'cmd')
        return 'cmd';
    return interpreter.test(name) ? 'interpreter' : undefined;
};
/**
 * Which language a SHELL (or a heredoc's interpreter line) speaks: that of the last such program among its words, so that `conda run \u2026 bash
 * -c` counts; one word may hold several (`env -S "sh -c"`). A program that nobody knows is taken for a shell: what runs commands must not
 * go unread.
 */
const shellKind = (words) => words
    .flatMap(word => [word, ...word.split(/[ \t]+/, maxPartsOfWord)])
    .reduce((found, word) => kindOfProgram(programName(word)) ?? found, 'posix');
/** Words of one word that are looked at. */
const maxPartsOfWord = 20;

// EXTERNAL MODULE: ./build/artifacts/dockerfile/variable-names.js
var variable_names = __webpack_require__(26449);
// EXTERNAL MODULE: ./build/artifacts/dockerfile/raw/white-space.js
var white_space = __webpack_require__(64537);
;// CONCATENATED MODULE: ./build/artifacts/dockerfile/raw/heredoc-words.js


// The rest of this file reads a line as BuildKit's shell lexer does. It gives up (undefined) where that lexer reports an error,
// because BuildKit then sees no here-document at all.
const maximumDepth = 64;
const closingSingleQuote = (text, at) => {
    const close = text.indexOf("'", at + 1);
    return close === -1 ? undefined : close + 1;
};
const skipDoubleQuoted = (text, from, depth) => {
    let at = from + 1;
    while (at < text.length) {
        if (text[at] === '"')
            return at + 1;
        if (text[at] === '$') {
            const next = skipVariable(text, at, depth);
            if (next === undefined)
                return undefined;
            at = next;
        }
        else {
            at += text[at] === '\\' ? 2 : 1;
        }
    }
    return undefined;
};
const skipName = (text, from) => {
    if (from >= text.length)
        return from;
    let at = from;
    if (/\d/.test(text[at] ?? '')) {
        while (/\d/.test(text[at] ?? ''))
            at += 1;
        return at;
    }
    if (variable_names/* specialParameters */.u.includes(text[at] ?? ''))
        return at + 1;
    while ((0,variable_names/* isNameUnit */.C)(text[at] ?? ''))
        at += 1;
    return at;
};
/** Skips to just past the closing unit. */
const skipUntil = (text, from, stop, depth) => {
    let at = from;
    while (at < text.length) {
        const unit = text[at];
        if (unit === stop)
            return at + 1;
        const next = skipUnit(text, at, depth);
        if (next === undefined)
            return undefined;
        at = next;
    }
    return undefined;
};
/** Skips one unit, or the quoted text or variable that begins with it. */
const skipUnit = (text, at, depth) => {
    switch (text[at]) {
        case "'":
            return closingSingleQuote(text, at);
        case '"':
            return skipDoubleQuoted(text, at, depth);
        case '$':
            return skipVariable(text, at, depth);
        case '\\':
            return at + 2;
        default:
            return at + 1;
    }
};
/** Skips `$name`, `${\u2026}` or a lone `$`. */
const skipVariable = (text, from, depth) => {
    if (text[from + 1] !== '{')
        return skipName(text, from + 1);
    if (depth >= maximumDepth)
        return undefined;
    let at = skipName(text, from + 2);
    if (text[at] === '}')
        return at + 1;
    if (text[at] === '/') {
        if (text[at + 1] === '/')
            at += 1;
        const replacement = skipUntil(text, at + 1, '/', depth + 1);
        return replacement === undefined ? undefined : skipUntil(text, replacement, '}', depth + 1);
    }
    const colon = text[at] === ':';
    if (colon)
        at += 1;
    if (!(colon ? '+-?' : '+-?#%').includes(text[at] ?? ' '))
        return undefined;
    return skipUntil(text, at + 1, '}', depth + 1);
};
/** Collects words between unquoted spaces. */
class WordCollector {
    words = [];
    #text;
    #start = -1;
    constructor(text) {
        this.#text = text;
    }
    open(at) {
        if (this.#start === -1)
            this.#start = at;
    }
    close(at) {
        if (this.#start !== -1)
            this.words.push({ text: this.#text.slice(this.#start, at), start: this.#start, end: at });
        this.#start = -1;
    }
    /** Spaces between the braces of a variable part words too. */
    variable(from, to) {
        for (let at = from; at < to; at += 1) {
            if ((0,white_space/* isSpace */.xC)(this.#text.charCodeAt(at)))
                this.close(at);
            else
                this.open(at);
        }
    }
}
/** The words of a line with their quotes; `<<` takes the spaces behind it into its word. */
const lexWords = (text, from) => {
    const collector = new WordCollector(text);
    let at = from;
    while (at < text.length) {
        if ((0,white_space/* isSpace */.xC)(text.charCodeAt(at))) {
            collector.close(at);
            at += 1;
            continue;
        }
        collector.open(at);
        if (text.startsWith('<<', at)) {
            at = (0,white_space/* skipSpaces */.Rk)(text, at + 2, text.length);
            continue;
        }
        const next = skipUnit(text, at, 0);
        if (next === undefined)
            return undefined;
        if (text[at] === '$')
            collector.variable(at, next);
        at = next;
    }
    collector.close(text.length);
    return collector.words;
};
/** Removes quotes and backslashes. */
const unquote = (text) => {
    const parts = [];
    let quote = '';
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
        const unit = text[at] ?? '';
        if (quote === '' && (unit === "'" || unit === '"')) {
            quote = unit;
            quoted = true;
        }
        else if (unit === quote) {
            quote = '';
        }
        else if (unit === '\\' && quote === '') {
            at += 1;
            parts.push(text[at] ?? '');
        }
        else if (unit === '\\' && quote === '"' && '"$\\'.includes(text[at + 1] ?? ' ')) {
            at += 1;
            parts.push(text[at] ?? '');
        }
        else {
            parts.push(unit);
        }
    }
    return { text: parts.join(''), quoted };
};
const maximumDescriptorDigits = 15;
/** Reads a word as `[descriptor]<<[-]name`; undefined when it is another word. */
const matchHeredoc = (word) => {
    const mark = word.text.indexOf('<<');
    if (mark === -1 || mark > maximumDescriptorDigits || !/^\d*$/.test(word.text.slice(0, mark)))
        return undefined;
    const chomp = word.text[mark + 2] === '-';
    const nameAt = mark + (chomp ? 3 : 2);
    if (word.text.indexOf('<', nameAt) !== -1)
        return undefined;
    const names = lexWords(word.text, nameAt);
    const name = names?.length === 1 ? names[0]?.text : undefined;
    if (name === undefined)
        return undefined;
    const plain = unquote(name);
    return { ...word, name: plain.text, chomp, expand: !plain.quoted, fileDescriptor: mark === 0 ? 0 : Number(word.text.slice(0, mark)) };
};
/** The here-documents that a logical line opens. */
const findHeredocs = (text) => text.includes('<<') ? (lexWords(text, 0) ?? []).flatMap(word => matchHeredoc(word) ?? []) : [];

// EXTERNAL MODULE: ./build/text/mapped-text.js
var mapped_text = __webpack_require__(84054);
;// CONCATENATED MODULE: ./build/artifacts/dockerfile/raw/json-array.js

const shortEscapes = new Map([
    ['"', '"'],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
const skipJsonSpaces = (text, from, to) => {
    let at = from;
    while (at < to && ' \t\r\n'.includes(text[at] ?? ''))
        at += 1;
    return at;
};
/** The decoded escape at a backslash, and how many units it takes; undefined when it is none. */
const decodeEscape = (text, at, to) => {
    const unit = text[at + 1] ?? '';
    if (unit === 'u') {
        const digits = text.slice(at + 2, at + 6);
        if (at + 6 > to || !/^[\dA-Fa-f]{4}$/.test(digits))
            return undefined;
        return { text: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
    }
    const decoded = at + 1 < to ? shortEscapes.get(unit) : undefined;
    return decoded === undefined ? undefined : { text: decoded, length: 2 };
};
/** Reads the string whose opening quote is at `from`; the word's span has both quotes. */
const readString = (text, from, to) => {
    const parts = [];
    let done = from + 1;
    for (let at = from + 1; at < to;) {
        const unit = text.charCodeAt(at);
        if (unit < 0x20)
            return undefined;
        if (text[at] === '"') {
            parts.push(text.slice(done, at));
            return { text: parts.join(''), start: from, end: at + 1 };
        }
        if (text[at] === '\\') {
            const sequence = decodeEscape(text, at, to);
            if (sequence === undefined)
                return undefined;
            parts.push(text.slice(done, at), sequence.text);
            at += sequence.length;
            done = at;
        }
        else {
            at += 1;
        }
    }
    return undefined;
};
const isJsonArray = (text) => {
    try {
        return Array.isArray(JSON.parse(text));
    }
    catch {
        return false;
    }
};
/** Reads a JSON array of strings that fills the span. */
const readJsonArray = (text, from, to) => {
    if (text[from] !== '[')
        return { form: 'none' };
    const items = [];
    let at = skipJsonSpaces(text, from + 1, to);
    const closes = () => (skipJsonSpaces(text, at + 1, to) === to ? { form: 'strings', items } : { form: 'none' });
    if (text[at] === ']' && at < to)
        return closes();
    while (at < to) {
        if (text[at] !== '"')
            return isJsonArray(text.slice(from, to)) ? { form: 'not-strings' } : { form: 'none' };
        const item = readString(text, at, to);
        if (item === undefined)
            return { form: 'none' };
        items.push(item);
        at = skipJsonSpaces(text, item.end, to);
        if (at < to && text[at] === ']')
            return closes();
        if (at >= to || text[at] !== ',')
            return { form: 'none' };
        at = skipJsonSpaces(text, at + 1, to);
    }
    return { form: 'none' };
};
/** The decoded text of a JSON string (its quotes included in the span), each unit mapped to its place in the file. */
const decodeJsonString = (line, start, end) => {
    const builder = new mapped_text/* MappedTextBuilder */.Y();
    let done = start + 1;
    for (let at = line.text.indexOf('\\', done); at !== -1 && at < end - 1; at = line.text.indexOf('\\', done)) {
        builder.part(line, done, at);
        const sequence = decodeEscape(line.text, at, end);
        if (sequence === undefined)
            break;
        builder.stand(sequence.text, line.range(at, at + sequence.length));
        done = at + sequence.length;
    }
    return builder.part(line, done, end - 1).build(line.startAt(start));
};

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/raw/raw-flags.js

/** Reads one flag: quotes may stand anywhere in it, a backslash (whatever the escape directive says) takes the next unit as it is. */
const readFlag = (text, from, to) => {
    const parts = [];
    let quote = '';
    let done = from;
    let at = from;
    const cut = (next) => {
        parts.push(text.slice(done, at));
        done = next;
        at = next;
    };
    while (at < to) {
        const unit = text[at] ?? '';
        if (quote === '' && (0,white_space/* isSpace */.xC)(text.charCodeAt(at)))
            break;
        if (unit === '\\') {
            cut(at + 1);
            if (at < to)
                at += 1;
        }
        else if (quote === '' && (unit === '"' || unit === "'")) {
            quote = unit;
            cut(at + 1);
        }
        else if (unit === quote) {
            quote = '';
            cut(at + 1);
        }
        else {
            at += 1;
        }
    }
    parts.push(text.slice(done, at));
    return { text: parts.join(''), start: from, end: at };
};
/** Takes the words that begin with `--` off the front; a lone `--` ends them. */
const readFlags = (text, from, to) => {
    const flags = [];
    let at = from;
    while (at < to) {
        if ((0,white_space/* isSpace */.xC)(text.charCodeAt(at))) {
            at += 1;
            continue;
        }
        if (text[at] !== '-' || at + 1 >= to || text[at + 1] !== '-')
            return { flags, rest: at };
        const flag = readFlag(text, at, to);
        if (flag.text === '--')
            return { flags, rest: flag.end };
        flags.push(flag);
        at = flag.end;
    }
    return { flags, rest: to };
};

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/raw/raw-words.js

/** The words between spaces, quotes having no meaning (FROM, EXPOSE, the plain form of COPY). */
const splitAtSpaces = (text, from, to) => {
    const words = [];
    let start = from;
    for (let at = from; at <= to; at += 1) {
        if (at < to && !(0,white_space/* isSeparator */.k$)(text.charCodeAt(at)))
            continue;
        if (at > start)
            words.push({ text: text.slice(start, at), start, end: at });
        start = at + 1;
    }
    return words;
};
/** Where a word that begins at `from` ends, spaces in quotes and after the escape character being part of it. */
const wordEnd = (text, from, to, escapeUnit) => {
    let quote = '';
    let at = from;
    while (at < to) {
        const unit = text[at] ?? '';
        if (quote === '' && (0,white_space/* isSpace */.xC)(text.charCodeAt(at)))
            return { end: at, next: at };
        if (unit === escapeUnit && quote !== "'") {
            // An escape character that is the last unit is dropped.
            if (at + 1 === to)
                return { end: at, next: to };
            at += 2;
            continue;
        }
        if (quote === '' && (unit === '"' || unit === "'"))
            quote = unit;
        else if (unit === quote)
            quote = '';
        at += 1;
    }
    return { end: to, next: to };
};
/** The words between spaces, quoted and escaped spaces being part of a word; quotes and escapes stay in the text (ENV, ARG, LABEL). */
const splitQuoted = (text, from, to, escapeUnit) => {
    const words = [];
    let at = from;
    while (at < to) {
        if ((0,white_space/* isSpace */.xC)(text.charCodeAt(at))) {
            at += 1;
            continue;
        }
        const { end, next } = wordEnd(text, at, to, escapeUnit);
        if (end > at)
            words.push({ text: text.slice(at, end), start: at, end });
        at = next;
    }
    return words;
};

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/raw/raw-instruction.js





const nothing = { words: [], pairs: [], json: false };
/** How often ONBUILD may stand in an ONBUILD before the rest is left unread; BuildKit's instruction layer allows it once. */
const maximumTriggers = 4;
const whole = (text, { start, end }) => start === end ? [] : [{ text: text.slice(start, end), start, end }];
const plain = (text, args) => ({ ...nothing, words: whole(text, args) });
const spaced = (text, args) => ({ ...nothing, words: splitAtSpaces(text, args.start, args.end) });
const quoted = (text, args, escapeUnit) => ({ ...nothing, words: splitQuoted(text, args.start, args.end, escapeUnit) });
/** Takes the exec form where there is one, else what `otherwise` makes of the arguments. */
const jsonOr = (otherwise) => (text, args, escapeUnit, depth) => {
    const array = readJsonArray(text, args.start, args.end);
    if (array.form === 'strings')
        return { ...nothing, words: array.items, json: true };
    if (array.form === 'not-strings') {
        return { ...nothing, error: 'when using JSON array syntax, arrays must be comprised of strings only' };
    }
    return otherwise(text, args, escapeUnit, depth);
};
const command = jsonOr(plain);
const healthcheck = (text, args, escapeUnit, depth) => {
    let end = args.start;
    while (end < args.end && !(0,white_space/* isSpace */.xC)(text.charCodeAt(end)))
        end += 1;
    const type = whole(text, { start: args.start, end });
    const rest = command(text, (0,white_space/* trimSpan */.xW)(text, end, args.end), escapeUnit, depth);
    return { ...rest, words: [...type, ...rest.words] };
};
const splitPair = (word, equals) => ({
    name: { text: word.text.slice(0, equals), start: word.start, end: word.start + equals },
    value: { text: word.text.slice(equals + 1), start: word.start + equals + 1, end: word.end },
    legacy: false,
});
const legacyPair = (text, args, keyword) => {
    let nameEnd = args.start;
    while (nameEnd < args.end && !(0,white_space/* isSeparator */.k$)(text.charCodeAt(nameEnd)))
        nameEnd += 1;
    let valueStart = nameEnd;
    while (valueStart < args.end && (0,white_space/* isSeparator */.k$)(text.charCodeAt(valueStart)))
        valueStart += 1;
    if (nameEnd === args.end)
        return { ...nothing, error: `${keyword} must have two arguments` };
    const name = { text: text.slice(args.start, nameEnd), start: args.start, end: nameEnd };
    const value = { text: text.slice(valueStart, args.end), start: valueStart, end: args.end };
    return { ...nothing, pairs: [{ name, value, legacy: true }] };
};
const pairs = (keyword) => (text, args, escapeUnit) => {
    const words = splitQuoted(text, args.start, args.end, escapeUnit);
    if (words[0] === undefined)
        return nothing;
    if (!words[0].text.includes('='))
        return legacyPair(text, args, keyword);
    const found = [];
    for (const word of words) {
        const equals = word.text.indexOf('=');
        if (equals === -1) {
            const shown = JSON.stringify(word.text);
            return { ...nothing, error: `Syntax error - can't find = in ${shown}. Must be of the form: name=value` };
        }
        found.push(splitPair(word, equals));
    }
    return { ...nothing, pairs: found };
};
const onbuild = (text, args, escapeUnit, depth) => {
    if (args.start === args.end)
        return nothing;
    if (depth >= maximumTriggers)
        return { ...nothing, error: 'ONBUILD triggers are nested too deeply' };
    const trigger = readRawInstruction(text, args, escapeUnit, depth + 1);
    return { ...nothing, trigger, ...(trigger.error === undefined ? {} : { error: trigger.error }) };
};
const readers = new Map([
    ['add', jsonOr(spaced)],
    ['arg', quoted],
    ['cmd', command],
    ['copy', jsonOr(spaced)],
    ['entrypoint', command],
    ['env', pairs('ENV')],
    ['expose', spaced],
    ['from', spaced],
    ['healthcheck', healthcheck],
    ['label', pairs('LABEL')],
    ['maintainer', plain],
    ['onbuild', onbuild],
    ['run', command],
    ['shell', command],
    ['stopsignal', plain],
    ['user', plain],
    ['volume', jsonOr(spaced)],
    ['workdir', plain],
]);
/** Splits an instruction that fills the span of a logical line. Its errors are BuildKit's, in its words. */
const readRawInstruction = (text, span, escapeUnit, depth = 0) => {
    const trimmed = (0,white_space/* trimSpan */.xW)(text, span.start, span.end);
    let keywordEnd = trimmed.start;
    while (keywordEnd < trimmed.end && !(0,white_space/* isSeparator */.k$)(text.charCodeAt(keywordEnd)))
        keywordEnd += 1;
    const keyword = { text: text.slice(trimmed.start, keywordEnd), start: trimmed.start, end: keywordEnd };
    const { flags, rest } = readFlags(text, keywordEnd, trimmed.end);
    const args = (0,white_space/* trimSpan */.xW)(text, rest, trimmed.end);
    const read = readers.get(keyword.text.toLowerCase());
    return { keyword, flags, args, ...(read === undefined ? nothing : read(text, args, escapeUnit, depth)) };
};
/** Whether an instruction of this keyword exists in Dockerfiles. */
const isKnownKeyword = (keyword) => readers.has(keyword.toLowerCase());
/** The here-documents that an instruction opens: RUN, COPY and ADD can, also as ONBUILD's trigger, but not in exec form. */
const heredocsOf = (line, raw) => {
    const holder = raw.keyword.text.toLowerCase() === 'onbuild' && raw.trigger !== undefined ? raw.trigger : raw;
    const possible = ['run', 'copy', 'add'].includes(holder.keyword.text.toLowerCase()) && !holder.json;
    return possible ? findHeredocs(line.text) : [];
};

// EXTERNAL MODULE: ./build/artifacts/dockerfile/raw/directives.js
var directives = __webpack_require__(94061);
;// CONCATENATED MODULE: ./build/artifacts/dockerfile/raw/physical-lines.js
/** BuildKit's limit for one line, in bytes without its line break. */
const maximumLineBytes = 65_535;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = 0xfeff;
/** Hands out the lines of a file one by one. A line ends at `\n` only; a byte-order mark belongs to no line. */
class PhysicalLines {
    #text;
    #at;
    #number = 0;
    constructor(text) {
        this.#text = text;
        this.#at = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
    }
    /** How many lines were read. */
    get count() {
        return this.#number;
    }
    next() {
        const start = this.#at;
        if (start >= this.#text.length)
            return undefined;
        const newline = this.#text.indexOf('\n', start);
        const next = newline === -1 ? this.#text.length : newline + 1;
        let end = next;
        while (end > start && (this.#text.charCodeAt(end - 1) === lineFeed || this.#text.charCodeAt(end - 1) === carriageReturn))
            end -= 1;
        this.#at = next;
        this.#number += 1;
        return { number: this.#number, start, end, next };
    }
}
/** True when BuildKit refuses the line for its length. */
const isTooLong = (text, line) => {
    const withBreak = text.charCodeAt(line.next - 1) === lineFeed ? line.next - 1 : line.next;
    const units = withBreak - line.start;
    // Why: a UTF-16 unit is at most three bytes, so most lines need no counting.
    if (units * 3 <= maximumLineBytes)
        return false;
    return new TextEncoder().encode(text.slice(line.start, withBreak)).length > maximumLineBytes;
};

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/raw/read-instructions.js





const isBlank = (unit) => unit === ' ' || unit === '\t';
/**
 * Where the escape character that continues a line stands; undefined when the line is not continued. An escaped escape character does not.
 */
const continuationMark = (text, start, end, escapeUnit) => {
    let last = end - 1;
    while (last >= start && isBlank(text[last]))
        last -= 1;
    if (last < start || text[last] !== escapeUnit)
        return undefined;
    return last > start && text[last - 1] === escapeUnit ? undefined : last;
};
class InstructionReader {
    #text;
    #lines;
    #directives = new directives/* DirectiveBlock */.ny();
    #comments = [];
    #nodes = [];
    #errors = [];
    #above = [];
    #overlong;
    constructor(text) {
        this.#text = text;
        this.#lines = new PhysicalLines(text);
    }
    read() {
        let found = false;
        for (let line = this.#next(); line !== undefined; line = this.#next())
            found = this.#top(line) || found;
        if (!found)
            this.#fail('file with no instructions', this.#lines.count, { start: 0, end: 0 });
        return {
            escape: this.#directives.escape,
            directives: this.#directives.directives,
            comments: this.#comments,
            nodes: this.#nodes,
            errors: this.#errors,
        };
    }
    #next() {
        const line = this.#lines.next();
        if (line !== undefined && this.#overlong === undefined && isTooLong(this.#text, line))
            this.#overlong = line;
        return line;
    }
    #fail(message, line, range) {
        this.#errors.push({ message, line, range });
    }
    /** Takes a line that no instruction claims yet; true when an instruction begins there. */
    #top(line) {
        const comment = (0,directives/* commentStart */.qF)(this.#text, line.start, line.end);
        if (comment !== undefined) {
            this.#comment(line, comment);
            this.#reportOverlong();
            return false;
        }
        this.#directives.close();
        const start = (0,white_space/* skipSpaces */.Rk)(this.#text, line.start, line.end);
        if (start === line.end)
            this.#above = [];
        else
            this.#instruction({ ...line, start });
        this.#reportOverlong();
        return start !== line.end;
    }
    #comment(line, at) {
        const range = { start: at, end: line.end };
        const { taken, error } = this.#directives.take(this.#text, range);
        if (error !== undefined)
            this.#fail(error, line.number, range);
        if (taken)
            return;
        this.#above.push(this.#addComment(line, at));
    }
    #addComment(line, at) {
        const comment = { range: { start: at, end: line.end }, line: line.number, text: this.#text.slice(at + 1, line.end) };
        this.#comments.push(comment);
        return comment;
    }
    #instruction(first) {
        const commentsAbove = this.#above;
        this.#above = [];
        const line = this.#logicalLine(first);
        if (this.#overlong !== undefined)
            return;
        const raw = readRawInstruction(line.text, { start: 0, end: line.length }, this.#directives.escape);
        if (raw.error !== undefined) {
            this.#fail(raw.error, first.number, line.range(raw.keyword.start, Math.max(raw.args.end, raw.keyword.end)));
            return;
        }
        const heredocs = this.#heredocs(line, heredocsOf(line, raw), first.number);
        if (this.#overlong !== undefined)
            return;
        const node = { raw, line, startLine: first.number, endLine: this.#lines.count, commentsAbove };
        this.#nodes.push({ ...node, heredocs: heredocs.found, heredocsEnd: heredocs.end });
    }
    /** Puts a line and those that continue it together. */
    #logicalLine(first) {
        const builder = new mapped_text/* MappedTextBuilder */.Y();
        let open = this.#piece(builder, first);
        while (open) {
            const line = this.#next();
            if (line === undefined)
                break;
            const comment = (0,directives/* commentStart */.qF)(this.#text, line.start, line.end);
            if (comment !== undefined)
                this.#addComment(line, comment);
            else if ((0,white_space/* skipSpaces */.Rk)(this.#text, line.start, line.end) < line.end)
                open = this.#piece(builder, line);
        }
        return builder.build(first.start);
    }
    /** Adds what a line contributes; true when the next line continues it. */
    #piece(builder, line) {
        const mark = continuationMark(this.#text, line.start, line.end, this.#directives.escape);
        builder.copy(this.#text.slice(line.start, mark ?? line.end), line.start);
        return mark !== undefined;
    }
    #heredocs(line, words, startLine) {
        const found = [];
        let end;
        for (const word of words) {
            const body = this.#heredocBody(word);
            const range = line.range(word.start, word.end);
            const { name, chomp, expand, fileDescriptor } = word;
            found.push({
                name,
                chomp,
                expand,
                fileDescriptor,
                range,
                bodyRange: body.range,
                body: this.#text.slice(body.range.start, body.range.end),
            });
            end = body.end;
            if (!body.terminated) {
                this.#fail('unterminated heredoc', startLine, range);
                break;
            }
        }
        return { found, end };
    }
    #heredocBody({ name, chomp }) {
        let line = this.#next();
        const start = line?.start ?? this.#text.length;
        for (; line !== undefined; line = this.#next()) {
            let from = line.start;
            while (chomp && this.#text[from] === '\t' && from < line.end)
                from += 1;
            if (line.end - from === name.length && this.#text.startsWith(name, from)) {
                return { range: { start, end: line.start }, end: line.end, terminated: true };
            }
        }
        return { range: { start, end: this.#text.length }, end: this.#text.length, terminated: false };
    }
    #reportOverlong() {
        const line = this.#overlong;
        if (line === undefined)
            return;
        const message = `dockerfile line greater than max allowed size of ${maximumLineBytes}`;
        this.#fail(message, line.number, { start: line.start, end: line.end });
        this.#overlong = undefined;
    }
}
/**
 * Splits a Dockerfile into instructions exactly as BuildKit's line parser does, but goes on after an error: the bad instruction is left out
 * and all others are there. Takes linear time.
 */
const readInstructions = (text) => new InstructionReader(text).read();

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/refusals.js
/** How many refusals of one file are told; a file with more is not a Dockerfile. */
const maximumTold = 100;
/** Collects what BuildKit refuses in one file. */
class Refusals {
    #path;
    #told = [];
    #errors = [];
    #count = 0;
    constructor(path) {
        this.#path = path;
    }
    /**
     * `reason` is in BuildKit's words. A `warning` is for what was still reviewed in full. `breaks` tells what it is about, where that is not the
     * way in which an instruction is written.
     */
    add(reason, range, level = 'error', breaks = 'grammar') {
        this.#count += 1;
        if (this.#told.length >= maximumTold)
            return;
        if (level === 'error')
            this.#errors.push({ breaks, reason, range });
        const outcome = level === 'error'
            ? 'until then the build fails and the review of this file is incomplete'
            : 'the rest of the instruction was reviewed';
        const message = `Docker refuses this: ${reason}. Correct it; ${outcome}.`;
        this.#told.push({ code: 'syntax-error', level, path: this.#path, range, message });
    }
    /** The errors among them, in source order; of very many the first. */
    get errors() {
        return this.#errors.toSorted((a, b) => a.range.start - b.range.start);
    }
    get notifications() {
        const told = this.#told.toSorted((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
        if (this.#count <= maximumTold)
            return told;
        const message = `Docker refuses ${this.#count} places of this file; the first ${maximumTold} are listed. Check whether it is a Dockerfile at all.`;
        return [...told, { code: 'too-many', level: 'error', path: this.#path, message }];
    }
}

// EXTERNAL MODULE: ./build/artifacts/dockerfile/scope.js
var scope = __webpack_require__(22878);
;// CONCATENATED MODULE: ./build/artifacts/dockerfile/stage-draft.js

/**
 * A stage while the file is read. Why a class that is filled in: stages and their instructions refer to each other, and COPY may name a
 * stage that comes later. `from` is there as soon as the FROM is read, and nothing changes after the file is read.
 */
class StageDraft {
    index;
    instructions = [];
    range = { start: 0, end: 0 };
    subject;
    shipped = false;
    constructor(index, name) {
        this.index = index;
        if (name !== undefined)
            Object.assign(this, { name });
        this.subject = `stage:${name ?? index}`;
    }
    begin(from, parent) {
        Object.assign(this, { from, ...(parent && { parent }) });
    }
    add(instruction) {
        if (this.instructions.length === 0)
            this.range = instruction.range;
        this.instructions.push(instruction);
        this.range = { start: this.range.start, end: instruction.range.end };
    }
}
/** All stages of a file, found before their instructions are read. */
class StagePlan {
    stages;
    #byName = new Map();
    constructor(names) {
        this.stages = names.map((name, index) => new StageDraft(index, name));
        for (const stage of this.stages) {
            if (stage.name === undefined)
                continue;
            const key = stage.name.toLowerCase();
            const same = this.#byName.get(key);
            if (same === undefined)
                this.#byName.set(key, [stage]);
            else
                same.push(stage);
        }
    }
    /** The nearest stage before `index` with the name, in any case. */
    earlier(name, index) {
        return this.#byName.get(name.toLowerCase())?.findLast(stage => stage.index < index);
    }
    /** What `--from` names: a number counts stages, a name means the nearest stage before, else one that comes later. */
    forCopy(name, index) {
        if (/^\d{1,6}$/.test(name))
            return Number(name) < index ? this.stages[Number(name)] : undefined;
        return this.earlier(name, index) ?? this.#byName.get(name.toLowerCase())?.find(stage => stage.index > index);
    }
    /** Marks the last stage, those that are built besides, and those they are FROM; returns those that images end with, in their order. */
    markShipped(targets) {
        const ends = new Set([...targets.flatMap(target => this.#named(target) ?? []), ...this.stages.slice(-1)]);
        for (const end of ends)
            for (let stage = end; stage !== undefined;) {
                stage.shipped = true;
                const parent = stage.parent?.index;
                stage = parent === undefined ? undefined : this.stages[parent];
            }
        return [...ends].toSorted((one, other) => one.index - other.index);
    }
    /** The stage that a build ends with: named by name or number. Source: BuildKit, `target`. */
    #named(target) {
        return this.#byName.get(target.toLowerCase())?.[0] ?? this.stages.find(({ index }) => String(index) === target);
    }
}
/** The variables that a stage begins with: those of the stage it is FROM, else whatever the base image has, which `scratch` has none of. */
const stageScope = (parent, base) => new scope/* Scope */.HG(parent, parent === undefined && base === 'scratch' ? scope/* onScratch */.St : scope/* onBaseImage */.KV);

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/typing/type-flags.js
/** The flags that each instruction has. Source: Dockerfile reference, stable and labs channels. */
const knownFlags = new Map([
    ['FROM', new Set(['platform'])],
    ['RUN', new Set(['mount', 'network', 'security', 'device'])],
    ['COPY', new Set(['from', 'chown', 'chmod', 'link', 'parents', 'exclude'])],
    ['ADD', new Set(['keep-git-dir', 'checksum', 'chown', 'chmod', 'link', 'unpack', 'exclude'])],
    ['HEALTHCHECK', new Set(['interval', 'timeout', 'start-period', 'start-interval', 'retries'])],
]);
/** Flags that may stand more than once. */
const repeatable = new Set(['mount', 'exclude', 'device']);
/** Flags whose values BuildKit takes as they are. */
const literalFlags = new Set(['from', 'network', 'security']);
/** Makes a flag; its value's text is as written, its expansion comes from the value without quotes. */
const typeFlag = (raw, words) => {
    const written = words.written(raw);
    const equals = written.indexOf('=');
    const range = words.line.range(raw.start, raw.end);
    const decodedEquals = raw.text.indexOf('=');
    if (equals === -1 || decodedEquals === -1)
        return { name: raw.text.slice(2), range };
    const name = raw.text.slice(2, decodedEquals);
    const value = { text: raw.text.slice(decodedEquals + 1), start: raw.start + equals + 1, end: raw.end };
    return { name, value: literalFlags.has(name) ? words.withoutVariables(value) : words.word(value), range };
};
/** What is wrong with the flags of an instruction, with the flag at fault. */
const flagErrors = (keyword, flags) => {
    const seen = new Set();
    return flags.flatMap(flag => {
        const known = knownFlags.get(keyword)?.has(flag.name) ?? false;
        if (!known)
            return [{ flag, message: `unknown flag: --${flag.name}` }];
        if (seen.has(flag.name) && !repeatable.has(flag.name))
            return [{ flag, message: `duplicate flag specified: --${flag.name}` }];
        seen.add(flag.name);
        return [];
    });
};
/** The value of a flag that stands once. */
const flagWord = (base, name) => base.flags.find(flag => flag.name === name)?.value;
/** Names that mean the same. */
const aliases = new Map([
    ['src', 'source'],
    ['dst', 'target'],
    ['destination', 'target'],
    ['ro', 'readonly'],
    ['rw', 'readwrite'],
]);
/** The fields of a CSV line: a field in double quotes may hold commas. */
const splitFields = (text) => {
    const fields = [];
    let start = 0;
    let inQuotes = false;
    for (let at = 0; at <= text.length; at += 1) {
        if (text[at] === '"')
            inQuotes = !inQuotes;
        if (at < text.length && (text[at] !== ',' || inQuotes))
            continue;
        fields.push(text.slice(start, at).replaceAll('"', ''));
        start = at + 1;
    }
    return fields;
};
/** Reads the options of a `--mount`. An option without value counts as `true`; a value with an unknown variable stays as written. */
const typeMount = (flag, words, raw) => {
    const options = new Map();
    for (const field of splitFields(raw.text.slice(raw.text.indexOf('=') + 1))) {
        const equals = field.indexOf('=');
        const key = (equals === -1 ? field : field.slice(0, equals)).trim().toLowerCase();
        const value = equals === -1 ? 'true' : field.slice(equals + 1);
        if (key !== '')
            options.set(aliases.get(key) ?? key, words.expansion(value).value ?? value);
    }
    const type = options.get('type') ?? 'bind';
    options.delete('type');
    return { type: type.toLowerCase(), options, flag };
};

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/typing/typing.js
/** BuildKit's words for a wrong number of arguments. */
const requires = (keyword, count) => `${keyword} requires ${count}`;

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/typing/type-copy.js


const resolveFrom = (word, file, current) => {
    const name = word.expanded.value;
    if (name === undefined)
        return { word, image: { word } };
    const stage = file.stageForCopy(name, current);
    if (stage !== undefined)
        return { word, stage };
    // A number is never an image.
    return /^\d+$/.test(name) ? { word } : { word, image: file.image(word) };
};
const typeCopy = ({ raw, base, keyword, words, file, refuse, warn }) => {
    if (keyword !== 'COPY' && keyword !== 'ADD')
        return undefined;
    const heredocs = new Set(base.heredocs.map(({ range }) => range.start));
    const all = raw.words.map(word => ({ word, isHeredoc: heredocs.has(words.line.startAt(word.start)) }));
    if (all.length < 2)
        refuse(requires(keyword, 'at least two arguments'));
    const destination = all.length < 2 ? undefined : all.pop()?.word;
    const from = flagWord(base, 'from');
    const chown = flagWord(base, 'chown');
    const chmod = flagWord(base, 'chmod');
    const checksum = flagWord(base, 'checksum');
    if (from !== undefined && from.expanded.variables.length > 0) {
        warn('variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope', from.range);
    }
    return {
        ...base,
        keyword,
        sources: all.flatMap(({ word, isHeredoc }) => (isHeredoc ? [] : [words.word(word)])),
        ...(destination && { destination: words.word(destination) }),
        ...(from && { from: resolveFrom(from, file, base.stage) }),
        ...(chown && { chown }),
        ...(chmod && { chmod }),
        // Why not an empty one: BuildKit checks nothing then.
        ...(checksum && checksum.expanded.value !== '' && { checksum }),
    };
};

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/typing/type-from.js


/** The name that a FROM gives its stage, as written. */
const stageName = ({ words }) => words[1]?.text.toLowerCase() === 'as' ? words[2]?.text : undefined;
const validName = /^[a-z][a-z0-9_.-]*$/i;
/** The earlier stage that a FROM continues. */
const parentStage = ({ expanded }, current, file) => current === undefined || expanded.value === undefined ? undefined : file.stageForFrom(expanded.value, current);
const typeFrom = ({ raw, base, words, file, refuse }) => {
    const [image, , alias] = raw.words;
    if (image === undefined) {
        refuse(requires('FROM', 'either one or three arguments'));
        return undefined;
    }
    const name = stageName(raw);
    if (raw.words.length !== 1 && (raw.words.length !== 3 || name === undefined))
        refuse(requires('FROM', 'either one or three arguments'));
    if (name !== undefined && !validName.test(name)) {
        refuse(`invalid name for build stage: "${name}", name can't start with a number or contain symbols`);
    }
    const platform = flagWord(base, 'platform');
    const word = words.word(image);
    const parent = parentStage(word, base.stage, file);
    return {
        ...base,
        keyword: 'FROM',
        image: parent === undefined ? file.image(word) : { word },
        ...(name !== undefined && alias !== undefined && { alias: words.literal(alias) }),
        ...(platform && { platform }),
    };
};

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/typing/type-pairs.js


const keyValue = ({ words, refuse }, name, value) => {
    const nameRange = words.line.range(name.start, name.end);
    if (name.text === '')
        refuse('names can not be blank', words.line.range(name.start, value?.end ?? name.end));
    return {
        name: words.expansion(name.text).value ?? name.text,
        nameRange,
        ...(value && { value: words.word(value) }),
        range: words.line.range(name.start, value?.end ?? name.end),
    };
};
const pairsOf = (typing) => {
    const { raw, keyword, refuse } = typing;
    if (raw.pairs.length === 0) {
        refuse(requires(keyword, 'at least one argument'));
        return undefined;
    }
    return raw.pairs.map(({ name, value }) => keyValue(typing, name, value));
};
const typeLabel = (typing) => {
    const pairs = pairsOf(typing);
    return pairs && { ...typing.base, keyword: 'LABEL', pairs };
};
const typeEnv = (typing) => {
    const pairs = pairsOf(typing);
    if (pairs === undefined)
        return undefined;
    // Why after all words: each value of one ENV sees the variables as they were before the instruction.
    for (const { name, value } of pairs) {
        const known = value?.expanded.value;
        typing.declare(name, known === undefined ? scope/* unknownBinding */.gE : { state: 'known', value: known, by: 'ENV' });
    }
    return { ...typing.base, keyword: 'ENV', pairs };
};
/** What an ARG makes of its name. */
const argumentBinding = ({ lookup, file, base }, { name, value }) => {
    const before = lookup(name);
    if (value === undefined) {
        const global = base.stage === undefined ? undefined : file.globalArgument(name);
        if (global !== undefined)
            return global;
        if (before.state === 'known')
            return before;
        return (0,scope/* isSetByBuilder */.v1)(name) ? scope/* unknownBinding */.gE : scope/* unsetBinding */.rM;
    }
    if (value.expanded.value === undefined)
        return scope/* unknownBinding */.gE;
    // Why: builders differ on whether an ARG replaces the value that an earlier ENV gave.
    const contested = before.state === 'known' && before.by === 'ENV' && before.value !== value.expanded.value;
    return contested ? scope/* unknownBinding */.gE : { state: 'known', value: value.expanded.value, by: 'ARG' };
};
const declaration = (typing, word) => {
    const equals = word.text.indexOf('=');
    if (equals === -1)
        return keyValue(typing, word, undefined);
    const name = { text: word.text.slice(0, equals), start: word.start, end: word.start + equals };
    return keyValue(typing, name, { text: word.text.slice(equals + 1), start: word.start + equals + 1, end: word.end });
};
const typeArg = (typing) => {
    const { raw, base, refuse } = typing;
    if (raw.words.length === 0) {
        refuse(requires('ARG', 'at least one argument'));
        return undefined;
    }
    const declarations = raw.words.map(word => {
        const declared = declaration(typing, word);
        // Why at once: the next argument of the same ARG may use it.
        typing.declare(declared.name, argumentBinding(typing, declared));
        return declared;
    });
    return { ...base, keyword: 'ARG', declarations };
};

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/typing/type-plain.js

/** The one word of USER and WORKDIR, which is all of the arguments. */
const onlyWord = ({ raw, keyword, words, refuse }) => {
    const [first] = raw.words;
    if (first !== undefined)
        return words.word(first);
    refuse(requires(keyword, 'exactly one argument'));
    return undefined;
};
const typeUser = (typing) => {
    const user = onlyWord(typing);
    return user && { ...typing.base, keyword: 'USER', user };
};
const typeWorkdir = (typing) => {
    const path = onlyWord(typing);
    return path && { ...typing.base, keyword: 'WORKDIR', path };
};
const maximumPort = 65_535;
const parsePort = (text) => {
    if (text === undefined || !/^\d{1,5}$/.test(text))
        return undefined;
    const port = Number(text);
    return port <= maximumPort ? port : undefined;
};
/** Reads `[address:][host port:]port[-port][/protocol]`. */
const parseExposed = (word, text) => {
    if (text === undefined)
        return { word, protocol: 'tcp' };
    const [ports = '', protocol = 'tcp'] = text.split('/', 2);
    const container = ports.slice(ports.lastIndexOf(':') + 1);
    const [first, last] = container.split('-', 2);
    const from = parsePort(first);
    const to = last === undefined ? from : parsePort(last);
    return { word, protocol: protocol.toLowerCase(), ...(from !== undefined && to !== undefined && { from, to }) };
};
/** A variable may hold several ports. */
const exposedPorts = (word) => {
    const texts = word.expanded.value?.split(/[ \t]/).filter(text => text !== '');
    return texts === undefined || texts.length === 0 ? [parseExposed(word, undefined)] : texts.map(text => parseExposed(word, text));
};
const typeExpose = ({ raw, base, words, refuse }) => {
    if (raw.words.length === 0) {
        refuse(requires('EXPOSE', 'at least one argument'));
        return undefined;
    }
    return { ...base, keyword: 'EXPOSE', ports: raw.words.flatMap(word => exposedPorts(words.word(word))) };
};
const typeShell = ({ raw, base, words, file, refuse }) => {
    if (!raw.json || raw.words.length === 0) {
        refuse(raw.json ? requires('SHELL', 'at least one argument') : 'SHELL requires the arguments to be in JSON form');
        return undefined;
    }
    if (!base.onbuild)
        file.setShell(raw.words.map(word => word.text));
    return { ...base, keyword: 'SHELL', words: raw.words.map(word => words.literal(word)) };
};
const typeOther = ({ raw, base, keyword, words, refuse }) => {
    if (keyword !== 'VOLUME' && keyword !== 'STOPSIGNAL' && keyword !== 'MAINTAINER')
        return undefined;
    if (raw.words.length === 0) {
        refuse(requires(keyword, keyword === 'VOLUME' ? 'at least one argument' : 'exactly one argument'));
        return undefined;
    }
    return { ...base, keyword, words: raw.words.map(word => (keyword === 'MAINTAINER' ? words.literal(word) : words.word(word))) };
};

// EXTERNAL MODULE: ./build/artifacts/shell/parse.js
var parse = __webpack_require__(85005);
// EXTERNAL MODULE: ./build/artifacts/shell/parse-exec.js
var parse_exec = __webpack_require__(5219);
;// CONCATENATED MODULE: ./build/artifacts/dockerfile/script-source.js



/** Adds a here-document's lines. Carriage returns before line breaks are dropped: they come from the checkout, not from the author. */
const addBody = (builder, body, start, chomp) => {
    for (let at = 0; at < body.length;) {
        const newline = body.indexOf('\n', at);
        const next = newline === -1 ? body.length : newline + 1;
        let from = at;
        while (chomp && body[from] === '\t')
            from += 1;
        const hasReturn = newline > from && body[newline - 1] === '\r';
        builder.copy(body.slice(from, hasReturn ? newline - 1 : next), start + from);
        if (hasReturn)
            builder.copy('\n', start + newline);
        at = next;
    }
};
/** `#!/bin/bash -e` names the program that runs the text. */
const script_source_interpreter = (text, otherwise) => {
    if (!text.startsWith('#!'))
        return otherwise;
    const end = text.indexOf('\n');
    return shellKind(text.slice(2, end === -1 ? undefined : end).split(/[ \t]/));
};
/**
 * What a shell-form RUN gives its shell. A lone here-document is the script itself; otherwise the here-documents follow the command,
 * for the shell to read. Source: Dockerfile reference, "Here-Documents".
 */
const runSource = (line, from, to, heredocs, shell) => {
    const builder = new mapped_text/* MappedTextBuilder */.Y();
    const [first] = heredocs;
    const isLone = heredocs.length === 1 && matchHeredoc({ text: line.text.slice(from, to), start: from, end: to }) !== undefined;
    if (first !== undefined && isLone) {
        addBody(builder, first.body, first.bodyRange.start, first.chomp);
        const text = builder.build(first.bodyRange.start);
        return { text, shell: script_source_interpreter(text.text, shell) };
    }
    builder.part(line, from, to);
    for (const { body, bodyRange, name } of heredocs) {
        builder.stand('\n', { start: bodyRange.start, end: bodyRange.start });
        addBody(builder, body, bodyRange.start, false);
        builder.copy(name, bodyRange.end);
    }
    return { text: builder.build(line.startAt(from)), shell };
};

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/typing/type-run.js








/** RUN sees arguments and the environment; what starts later sees the environment only. */
const variablesOf = ({ lookup, keyword }) => {
    const names = keyword === 'RUN' ? ['ARG', 'ENV'] : ['ENV'];
    return name => {
        const binding = lookup(name);
        return binding.state === 'known' && names.includes(binding.by) ? binding.value : undefined;
    };
};
/** True when a text can be read as a POSIX shell would: it also shows what PowerShell and cmd start, where they may run on Linux. */
const isReadable = (shell, { file }) => shell === 'posix' || (shell !== 'interpreter' && !file.isWindows);
const defaultShell = ['/bin/sh', '-c'];
const shellForm = (typing, from, to) => {
    const { words, base, file } = typing;
    const source = runSource(words.line, from, to, base.heredocs, shellKind(file.shell ?? defaultShell));
    const parts = { form: 'shell', shell: source.shell, range: words.line.range(from, to) };
    return new LazyCommandLine(parts, () => isReadable(source.shell, typing) ? (0,parse/* parseShellScript */.N)(source.text, variablesOf(typing)) : undefined);
};
const execForm = (typing, items, from, to) => {
    const { words, file } = typing;
    const { line } = words;
    const range = line.range(from, to);
    const shell = shellKind(file.shell ?? defaultShell);
    const parts = { form: 'exec', shell, words: items.map(item => words.literal(item)), range };
    const asItem = (item) => ({
        text: words.written(item),
        range: line.range(item.start, item.end),
        value: decodeJsonString(line, item.start, item.end),
    });
    return new LazyCommandLine(parts, () => (0,parse_exec/* parseExecForm */.j)(items.map(asItem), range, variablesOf(typing)));
};
const commandLine = (typing) => {
    const { raw } = typing;
    return raw.json ? execForm(typing, raw.words, raw.args.start, raw.args.end) : shellForm(typing, raw.args.start, raw.args.end);
};
const typeRun = (typing) => {
    const { raw, base, words } = typing;
    const network = flagWord(base, 'network')?.expanded.value;
    const security = flagWord(base, 'security')?.expanded.value;
    return {
        ...base,
        keyword: 'RUN',
        command: commandLine(typing),
        mounts: base.flags.flatMap((flag, index) => {
            const rawFlag = raw.flags[index];
            return flag.name === 'mount' && rawFlag !== undefined ? [typeMount(flag, words, rawFlag)] : [];
        }),
        ...(network !== undefined && { network }),
        ...(security !== undefined && { security }),
    };
};
const typeCommand = (typing) => {
    const { keyword } = typing;
    if (keyword !== 'CMD' && keyword !== 'ENTRYPOINT')
        return undefined;
    return { ...typing.base, keyword, command: commandLine(typing) };
};
const typeHealthcheck = (typing) => {
    const { raw, base, words, refuse } = typing;
    const [type, ...rest] = raw.words;
    if (type === undefined) {
        refuse(requires('HEALTHCHECK', 'at least one argument'));
        return undefined;
    }
    const kind = type.text.toUpperCase();
    if (kind === 'NONE') {
        if (rest.length > 0)
            refuse('HEALTHCHECK NONE takes no arguments');
        return { ...base, keyword: 'HEALTHCHECK' };
    }
    const [first] = rest;
    if (kind !== 'CMD' || first === undefined) {
        refuse(kind === 'CMD' ? 'Missing command after HEALTHCHECK CMD' : `Unknown type "${type.text}" in HEALTHCHECK (try CMD)`, words.word(type).range);
        return undefined;
    }
    const start = (0,white_space/* skipSpaces */.Rk)(words.line.text, type.end, raw.args.end);
    const command = raw.json ? execForm(typing, rest, start, raw.args.end) : shellForm(typing, start, raw.args.end);
    return { ...base, keyword: 'HEALTHCHECK', command };
};

// EXTERNAL MODULE: ./build/artifacts/dockerfile/expand.js
var expand = __webpack_require__(95084);
;// CONCATENATED MODULE: ./build/artifacts/dockerfile/word-maker.js

/** Longest total of values built from variables in one file; what goes beyond counts as unknown. */
const maximumTotal = 4_000_000;
/** Expands the words of one file under a common bound. */
class FileExpander {
    #escape;
    #left = maximumTotal;
    constructor(escapeUnit) {
        this.#escape = escapeUnit;
    }
    expand(text, lookup) {
        const result = (0,expand/* expandWord */.V)(text, lookup, this.#escape);
        if (result.variables.length === 0 || result.value === undefined)
            return result;
        this.#left -= result.value.length;
        return this.#left >= 0 ? result : { ...result, value: undefined };
    }
}
/** Makes the words of one instruction; expansions see the variables as they are before it. */
class WordMaker {
    line;
    #lookup;
    #expander;
    #refuse;
    constructor(line, lookup, expander, refuse) {
        this.line = line;
        this.#lookup = lookup;
        this.#expander = expander;
        this.#refuse = refuse;
    }
    /** A word in which variables are replaced and quotes removed. */
    word(raw) {
        const range = this.line.range(raw.start, raw.end);
        const { error, ...expanded } = this.#expander.expand(raw.text, this.#lookup);
        if (error !== undefined)
            this.#refuse(error, range);
        return { text: this.written(raw), range, expanded };
    }
    /** A word that BuildKit takes as it is (an item of the exec form); `raw.text` is its value. */
    literal(raw) {
        return { text: this.written(raw), range: this.line.range(raw.start, raw.end), expanded: { value: raw.text, variables: [] } };
    }
    /** A word in which BuildKit allows no variables: with one, its value is unknown. */
    withoutVariables(raw) {
        const { value, variables } = this.#expander.expand(raw.text, this.#lookup);
        return { ...this.literal(raw), expanded: { value: variables.length === 0 ? value : undefined, variables } };
    }
    /** The value of a text that is not a word of its own, such as one option of a flag. */
    expansion(text) {
        const { value, variables } = this.#expander.expand(text, this.#lookup);
        return { value, variables };
    }
    /** The units of a word as written. */
    written(raw) {
        return this.line.text.slice(raw.start, raw.end);
    }
}

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/dockerfile-reader.js
















const typers = new Map([
    ['ADD', typeCopy],
    ['ARG', typeArg],
    ['CMD', typeCommand],
    ['COPY', typeCopy],
    ['ENTRYPOINT', typeCommand],
    ['ENV', typeEnv],
    ['EXPOSE', typeExpose],
    ['FROM', typeFrom],
    ['HEALTHCHECK', typeHealthcheck],
    ['LABEL', typeLabel],
    ['MAINTAINER', typeOther],
    ['RUN', typeRun],
    ['SHELL', typeShell],
    ['STOPSIGNAL', typeOther],
    ['USER', typeUser],
    ['VOLUME', typeOther],
    ['WORKDIR', typeWorkdir],
]);
const windowsShell = ['cmd', '/S', '/C'];
/**
 * True when the image is Windows for certain, whatever build arguments are given. Why not by the escape character of the file: it says how
 * lines go on, and nothing of the system.
 */
const isWindows = ({ image: { word, reference }, platform }) => {
    const certain = word.expanded.variables.length === 0 ? reference : (0,partial_image/* partialImage */.fm)((0,partial_image/* patternOf */.Id)(word.text))?.name;
    if (certain === undefined)
        return false;
    if (platform === undefined || platform.expanded.variables.length > 0)
        return (0,windows_images/* isWindowsImage */.n)(certain);
    // Why not by the platform alone: of an image that is built for Linux only, the builder takes that.
    return /^windows(?:[(/]|$)/i.test(platform.expanded.value ?? '') && (0,windows_images/* mayBeWindowsImage */.P)(certain);
};
/**
 * Instructions that are read. An image has 127 layers at most (moby's `maxLayerDepth` is 125), so that no stage of a file that can be built
 * has many more instructions than that; a file with more is made to keep its reader busy.
 */
const maxInstructions = 5_000;
/** Gives the instructions of one file their meaning, from the first to the last. */
class DockerfileReader {
    #file;
    #result;
    #refusals;
    #expander;
    #plan;
    #global = new scope/* Scope */.HG(undefined, scope/* outsideStages */.l1);
    #scopes = new Map();
    #shells = new Map();
    #windows = new Set();
    #nodes;
    #instructions = [];
    #foreignShells = [];
    #stage;
    #triggers = new scope/* Scope */.HG(undefined, scope/* onBaseImage */.KV);
    #begun = 0;
    constructor(file) {
        this.#file = file;
        this.#result = readInstructions(file.text);
        this.#refusals = new Refusals(file.path);
        this.#expander = new FileExpander(this.#result.escape);
        this.#nodes = this.#result.nodes.slice(0, maxInstructions);
        const froms = this.#nodes.filter(({ raw }) => raw.keyword.text.toUpperCase() === 'FROM' && raw.words.length > 0);
        this.#plan = new StagePlan(froms.map(({ raw }) => stageName(raw)));
    }
    /** `targets`: stages that are built besides the last one. */
    read(targets = []) {
        for (const { message, range } of this.#result.errors)
            this.#refusals.add(message, range);
        for (const node of this.#nodes)
            this.#add(node);
        if (this.#begun === 0 && this.#instructions.length > 0)
            this.#refusals.add('no build stage, FROM is missing', this.#instructions[0]?.range ?? { start: 0, end: 0 }, 'error', 'order');
        const { directives, comments, nodes } = this.#result;
        const unread = nodes[maxInstructions];
        // Which stage is shipped is not known of a file that is not read to its end.
        const imageStages = unread ? [] : this.#plan.markShipped(targets);
        const finalStage = unread ? undefined : this.#plan.stages.at(-1);
        return {
            kind: 'dockerfile',
            file: this.#file,
            template: false,
            escape: this.#result.escape,
            directives,
            comments,
            instructions: this.#instructions,
            stages: this.#plan.stages,
            ...(finalStage && { finalStage }),
            targets,
            imageStages,
            refusals: this.#refusals.errors,
            notifications: [
                ...this.#refusals.notifications,
                ...this.#foreignShells.map(shell => this.#unreadCommands(shell)),
                ...(unread ? [this.#tooMany(nodes.length, unread)] : []),
            ],
        };
    }
    #unreadCommands({ range, words }) {
        const program = words[0]?.expanded.value?.slice(0, 100) ?? '';
        const message = `What runs under this SHELL ("${program}") is not a shell script, so it was not reviewed. Keep a shell as SHELL, and call the interpreter in RUN; or take the file off the review with "ignore-paths".`;
        return { code: 'unresolved', level: 'error', path: this.#file.path, range, message };
    }
    #tooMany(count, unread) {
        const message = `The Dockerfile has ${count} instructions; only the first ${maxInstructions} are reviewed. Split it into several files.`;
        return { code: 'too-many', level: 'error', path: this.#file.path, range: this.#range(unread, unread.raw), message };
    }
    get text() {
        return this.#file.text;
    }
    get shell() {
        return this.#shells.get(this.#stage);
    }
    get isWindows() {
        return this.#windows.has(this.#stage);
    }
    setShell(words) {
        this.#shells.set(this.#stage, words);
    }
    stageForFrom(name, current) {
        return this.#plan.earlier(name, current.index);
    }
    stageForCopy(name, current) {
        return this.#plan.forCopy(name, current?.index ?? 0);
    }
    image(word) {
        const { value } = word.expanded;
        const reference = value === undefined ? undefined : (0,image_reference/* parseImageReference */.o_)(value);
        return { word, ...(reference && { reference }) };
    }
    globalArgument(name) {
        const binding = this.#global.snapshot()(name);
        return binding.state === 'known' ? binding : undefined;
    }
    #add(node) {
        const keyword = node.raw.keyword.text.toUpperCase();
        if (keyword === 'FROM' && node.raw.words.length > 0) {
            this.#stage = this.#plan.stages[this.#begun];
            this.#begun += 1;
        }
        else if (this.#stage === undefined && keyword !== 'ARG' && isKnownKeyword(keyword)) {
            this.#refusals.add('no build stage in current context: this instruction stands before the first FROM', this.#range(node, node.raw), 'error', 'order');
        }
        const stage = this.#stage;
        const scope = keyword === 'FROM' || stage === undefined ? this.#global : (this.#scopes.get(stage) ?? this.#global);
        const instruction = this.#type(node, node.raw, { stage, scope, onbuild: false });
        if (instruction === undefined)
            return;
        if (instruction.keyword === 'FROM' && stage !== undefined)
            this.#begin(stage, instruction);
        const shell = instruction.keyword === 'ONBUILD' ? instruction.trigger : instruction;
        if (shell?.keyword === 'SHELL' && shellKind(shell.words.map(word => word.expanded.value ?? '')) === 'interpreter')
            this.#foreignShells.push(shell);
        this.#instructions.push(instruction);
        stage?.add(instruction);
    }
    #begin(stage, from) {
        const parent = parentStage(from.image.word, stage, this);
        stage.begin(from, parent);
        this.#scopes.set(stage, stageScope(parent && this.#scopes.get(parent), from.image.word.expanded.value));
        this.#triggers = new scope/* Scope */.HG(undefined, scope/* onBaseImage */.KV);
        if (parent === undefined ? isWindows(from) : this.#windows.has(parent))
            this.#windows.add(stage);
        this.#shells.set(stage, parent === undefined ? (this.isWindows ? windowsShell : undefined) : this.#shells.get(parent));
    }
    #type(node, raw, place) {
        const keyword = raw.keyword.text.toUpperCase();
        const whole = this.#range(node, raw);
        const refuse = (message, range = whole) => this.#refusals.add(message, range);
        const live = name => place.scope.snapshot()(name);
        const lookup = keyword === 'ARG' ? live : place.scope.snapshot();
        const words = new WordMaker(node.line, lookup, this.#expander, refuse);
        const base = this.#base(node, raw, whole, place, words);
        if (keyword === 'ONBUILD')
            return this.#onbuild(node, raw, place, base, refuse);
        const typer = typers.get(keyword);
        if (typer === undefined) {
            refuse(`unknown instruction: ${raw.keyword.text.slice(0, 40)}`);
            return undefined;
        }
        this.#checkFlags(keyword, base);
        return typer({
            raw,
            keyword,
            base,
            words,
            lookup,
            file: this,
            refuse,
            warn: (message, range) => this.#refusals.add(message, range, 'warning'),
            declare: (name, binding) => place.scope.set(name, binding),
        });
    }
    #onbuild(node, raw, place, base, refuse) {
        const instruction = { ...base, keyword: 'ONBUILD' };
        if (raw.trigger === undefined) {
            refuse('ONBUILD requires at least one argument');
            return instruction;
        }
        const keyword = raw.trigger.keyword.text.toUpperCase();
        if (['ONBUILD', 'FROM', 'MAINTAINER'].includes(keyword)) {
            this.#refusals.add(`${keyword} isn't allowed as an ONBUILD trigger`, base.range, 'error', 'trigger');
            return instruction;
        }
        const trigger = this.#type(node, raw.trigger, { ...place, scope: this.#triggers, onbuild: true });
        return { ...instruction, ...(trigger && { trigger }) };
    }
    #base(node, raw, range, { stage, onbuild }, words) {
        return {
            range,
            keywordRange: node.line.range(raw.keyword.start, raw.keyword.end),
            startLine: node.startLine,
            endLine: node.endLine,
            flags: raw.flags.map(flag => typeFlag(flag, words)),
            heredocs: node.heredocs,
            ...(stage && { stage }),
            onbuild,
            subject: stage?.subject ?? '',
            commentsAbove: node.commentsAbove,
        };
    }
    #range({ line, heredocsEnd }, raw) {
        const last = Math.max(raw.keyword.end, raw.args.end, raw.flags.at(-1)?.end ?? 0);
        const { start, end } = line.range(raw.keyword.start, last);
        return { start, end: heredocsEnd ?? end };
    }
    #checkFlags(keyword, { flags }) {
        if (flags.length === 0)
            return;
        // Why only a warning with a syntax directive: the frontend that it names may know more flags, and the rest is reviewed all the same.
        const level = this.#result.directives.some(({ name }) => name === 'syntax') ? 'warning' : 'error';
        for (const { flag, message } of flagErrors(keyword, flags))
            this.#refusals.add(message, flag.range, level);
    }
}

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/template.js
/** Marks between which template engines write: Go, Jinja, Liquid, Mustache and Handlebars, jq (Docker's official images), ERB and EJS. */
const template_pairs = [
    ['{{', '}}'],
    ['{%', '%}'],
    ['{#', '#}'],
    ['<%', '%>'],
];
/** Names that scripts replace: `%%VERSION%%`, `%%BASE-TAG%%`, `@VERSION@`. */
const PLACEHOLDER = /%%[A-Za-z_][\w-]{0,99}%%|@[A-Z_][A-Z0-9_]{1,99}@/y;
/** Where a placeholder or an action may begin. */
const OPENING = /\{[{%#]|<%|%%|@/g;
/** Offset past the mark that closes an action; braces may stand in one another. Undefined when none does. */
const endOfAction = (text, start, [open, close]) => {
    let at = start + 2;
    let end = text.indexOf(close, at);
    let inner = open === '{{' ? text.indexOf(open, at) : -1;
    for (let depth = 1; end !== -1;) {
        if (inner !== -1 && inner < end) {
            depth += 1;
            at = inner + 2;
            inner = text.indexOf(open, at);
            continue;
        }
        depth -= 1;
        at = end + 2;
        if (depth === 0)
            return at;
        end = text.indexOf(close, at);
    }
    return undefined;
};
/** The actions and placeholders of a text template, in source order. */
const templateParts = (text) => {
    const parts = [];
    const unclosed = new Set();
    OPENING.lastIndex = 0;
    for (let found = OPENING.exec(text); found !== null; found = OPENING.exec(text)) {
        const start = found.index;
        PLACEHOLDER.lastIndex = start;
        const placeholder = PLACEHOLDER.exec(text)?.[0].length;
        // `${#list[@]}` of a shell.
        const pair = template_pairs.find(([open]) => open === found?.[0] && !(open === '{#' && text[start - 1] === '$') && !unclosed.has(open));
        const end = placeholder === undefined ? pair && endOfAction(text, start, pair) : start + placeholder;
        // Why kept: from here on no action of this kind is closed, and looking again and again would take long.
        if (pair !== undefined && end === undefined)
            unclosed.add(pair[0]);
        if (end === undefined)
            continue;
        parts.push({ start, end });
        OPENING.lastIndex = end;
    }
    return parts;
};
/** A variable that no Dockerfile declares, as long as what it stands for: BuildKit's way to write what is not known. */
const unknownWord = (part) => `\${_${part.slice(3, -1).replaceAll(/[^A-Za-z0-9]/g, '_')}}`;
/** Every line of it becomes a comment, which Docker passes over within an instruction too. */
const comments = (line) => line
    .split('\n')
    .map(each => (each === '' ? '' : `#${' '.repeat(each.length - 1)}`))
    .join('\n');
/** Stands for the text of actions while lines are looked at. */
const FILLER = '\uE000';
const ONLY_ACTIONS = /^[ \t\r\uFEFF]*\uE000[ \t\r\uE000]*$/;
/** Keywords of actions that print nothing themselves, after the mark and the engines' signs for trimming. */
const SILENT = /^(?:\{#|(?:\{[{%]|<%)[-+~_]?\s*(?:#|\/\*|!|\)|\}|(?:def|if|unless|else|elif|elseif|elsif|end\w*|for|range|with|set|macro|define)\b|\$\w+\s*:?=))/;
const printsText = (part) => (part.startsWith('<%') ? /^<%[-_]?=/.test(part) : !SILENT.test(part));
/**
 * Writes over the actions and placeholders of a template: those within a line become variables of which nothing is known, lines of nothing
 * else comments. The text of all branches stays. Linear in the text.
 */
const maskDockerfileTemplate = (text) => {
    const parts = templateParts(text);
    const pieces = [];
    let done = 0;
    for (const { start, end } of parts) {
        pieces.push(text.slice(done, start), FILLER.repeat(end - start));
        done = end;
    }
    const lines = [...pieces, text.slice(done)].join('').split('\n');
    const written = [];
    let printsLines = false;
    let at = 0;
    let next = 0;
    for (const line of lines) {
        const own = text.slice(at, at + line.length);
        const ownLine = ONLY_ACTIONS.test(line);
        for (let part = parts[next]; part !== undefined && part.start < at + line.length; part = parts[++next])
            if (ownLine)
                printsLines ||= printsText(text.slice(part.start, Math.min(part.end, part.start + 100)));
        written.push(ownLine ? comments(own) : line.replaceAll(/\uE000+/g, (run, offset) => unknownWord(own.slice(offset, offset + run.length))));
        at += line.length + 1;
    }
    return { text: written.join('\n'), printsLines };
};

;// CONCATENATED MODULE: ./build/artifacts/dockerfile/parse.js




/** Longest file that is read, in UTF-16 units. */
const maximumLength = 1_048_576;
const tooLarge = (file) => ({
    kind: 'dockerfile',
    file,
    escape: '\\',
    directives: [],
    comments: [],
    instructions: [],
    stages: [],
    targets: [],
    imageStages: [],
    template: false,
    refusals: [],
    notifications: [
        {
            code: 'too-large',
            level: 'error',
            path: file.path,
            message: `The Dockerfile has ${file.text.length} characters, more than the ${maximumLength} that are reviewed. Split it or make it smaller.`,
        },
    ],
});
/** Errors tell what was not read: the fewer, the more of the file is known. */
const countErrors = ({ notifications }) => notifications.filter(({ level }) => level === 'error').length;
/** The file as it is without what a template engine will replace. Nobody builds a template, so Docker's refusals of one are none. */
const readTemplate = (file) => {
    const { text, printsLines } = maskDockerfileTemplate(file.text);
    const { finalStage, ...read } = new DockerfileReader((0,source_file/* sourceFile */.s)(file.path, text)).read();
    const unclear = printsLines || read.notifications.length > 0;
    const ends = finalStage && !unclear ? { finalStage } : { imageStages: [] };
    return { ...read, file, template: true, refusals: [], ...ends };
};
const parse_nothing = ({ path }) => ({
    code: 'syntax-error',
    level: 'warning',
    path,
    message: 'Docker refuses this: file with no instructions. There is nothing in it to review.',
});
const asTemplate = (notification, file) => notification.level === 'error' && notification.code === 'syntax-error'
    ? {
        ...notification,
        level: 'warning',
        message: `Line ${file.lines.line(notification.range?.start ?? 0)} of the template is not an instruction as it stands, so it was not reviewed; what the template becomes is reviewed where it is committed.`,
    }
    : notification;
const suspectTemplate = (notification) => notification.level === 'error' && notification.code === 'syntax-error'
    ? {
        ...notification,
        message: `${notification.message} If it is a template, name it as one ("Dockerfile.template") or take it off the review with "ignore-paths".`,
    }
    : notification;
/**
 * Text to Dockerfile, as BuildKit reads it. Takes linear time and never throws: what Docker refuses is a notification, everything else is
 * there. Templates of Dockerfiles are known by their names, or because Docker refuses less of the text without the actions in it.
 * `asItStands`: Docker gets it as it is, so that it is none. `targets`: stages that are built besides the last one, by name or number.
 */
const parseDockerfile = (file, asItStands = false, targets = []) => {
    if (file.text.length > maximumLength)
        return tooLarge(file);
    if (!asItStands && (0,dockerfile_name/* isDockerfileTemplate */.XF)(file.path, file.text)) {
        const template = readTemplate(file);
        return { ...template, notifications: template.notifications.map(notification => asTemplate(notification, file)) };
    }
    const read = new DockerfileReader(file).read(targets);
    if ((0,dockerfile_name/* holdsNothing */.aZ)(file.text))
        return { ...read, refusals: [], notifications: [parse_nothing(file)] };
    if (countErrors(read) === 0 || asItStands)
        return read;
    const template = templateParts(file.text).length > 0 ? readTemplate(file) : read;
    if (countErrors(template) >= countErrors(read))
        return read;
    return { ...template, notifications: template.notifications.map(suspectTemplate) };
};


/***/ }),

/***/ 42663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ findActions)
/* harmony export */ });
const OPENING = /\{\{(?:-(?=\s))?\s*/y;
const COMMENT = /\/\*/y;
const CONTROL = /(?:if|else|end|with|range|define|block|break|continue)(?![\w.])/y;
const ASSIGNMENT = /\$\w*\s*(?:,\s*\$\w*\s*)?:?=(?!=)/y;
const INDENT = /(?:^|[|(\s])(n?indent)\s+(\d{1,4})\s*(?:-)?\}\}$/;
/** `tpl (toYaml .x | indent 8) .`: what is printed is the text that was indented, its own actions filled in. */
const TPL = /tpl(?=[\s(])/y;
const INDENT_IN_TPL = /[|(\s](n?indent)\s+(\d{1,4})\s*\)\s*[.$][\w.$]*\s*-?\}\}$/;
const matchesAt = (pattern, text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text);
};
const kindAt = (text, body) => {
    if (matchesAt(COMMENT, text, body))
        return 'comment';
    if (matchesAt(CONTROL, text, body))
        return 'control';
    return matchesAt(ASSIGNMENT, text, body) ? 'assignment' : 'print';
};
const describe = (text, range) => {
    OPENING.lastIndex = range.start;
    const body = range.start + (OPENING.exec(text)?.[0].length ?? 2);
    const kind = kindAt(text, body);
    const trimsBefore = text[range.start + 2] === '-' && matchesAt(/\s/y, text, range.start + 3);
    // The pipeline's end is enough to see the indentation, and keeps long actions cheap.
    const end = text.slice(Math.max(body, range.end - 64), range.end);
    const indent = kind === 'print' ? (INDENT.exec(end) ?? (matchesAt(TPL, text, body) ? INDENT_IN_TPL.exec(end) : null)) : null;
    if (indent === null)
        return { range, kind, trimsBefore };
    return { range, kind, trimsBefore, indent: { width: Number(indent[2]), breaksFirst: indent[1] === 'nindent' } };
};
/** The offset past a string that begins at `at`, or `at + 1` when it is not closed (`"` and `'` must be on the same line). */
const endOfString = (text, at, lastBacktick) => {
    const quote = text[at];
    if (quote === '`')
        return at < lastBacktick ? text.indexOf('`', at + 1) + 1 : at + 1;
    for (let next = at + 1; next < text.length && text[next] !== '\n'; next++) {
        if (text[next] === '\\')
            next++;
        else if (text[next] === quote)
            return next + 1;
    }
    return at + 1;
};
const isComment = (text, start) => {
    OPENING.lastIndex = start;
    const body = start + (OPENING.exec(text)?.[0].length ?? 2);
    return matchesAt(COMMENT, text, body);
};
/** Finds where actions end. Strings within them may hold `}}`; once that reading has run to the end of the text, the plain one is used. */
class ActionEnds {
    #text;
    #lastBacktick;
    #lastClose;
    #nextCommentEnd = -1;
    #heedsStrings = true;
    constructor(text) {
        this.#text = text;
        this.#lastBacktick = text.lastIndexOf('`');
        this.#lastClose = text.lastIndexOf('}}');
    }
    /** The offset past the `}}` of the action that begins at `start`; undefined when it is never closed. Starts must ascend. */
    after(start) {
        if (isComment(this.#text, start)) {
            const end = this.#close(this.#commentEnd(start));
            if (end !== undefined)
                return end;
        }
        else if (this.#heedsStrings && start < this.#lastClose) {
            const end = this.#afterStrings(start + 2);
            if (end !== undefined)
                return end;
            this.#heedsStrings = false;
        }
        return this.#close(start + 2);
    }
    #close(from) {
        return from > this.#lastClose ? undefined : this.#text.indexOf('}}', from) + 2;
    }
    /** Where the next comment ends from `start` on, kept because many openings may share one end. */
    #commentEnd(start) {
        if (this.#nextCommentEnd < start) {
            const end = this.#text.indexOf('*/', start);
            this.#nextCommentEnd = end === -1 ? this.#text.length : end;
        }
        return this.#nextCommentEnd;
    }
    #afterStrings(from) {
        const text = this.#text;
        let unclosedLine = -1;
        for (let at = from; at < text.length;) {
            const char = text[at];
            if (char === '}' && text[at + 1] === '}')
                return at + 2;
            if (char === '`' || ((char === '"' || char === "'") && at > unclosedLine)) {
                const end = endOfString(text, at, this.#lastBacktick);
                // A quote that nothing closes on its line: no other on this line need be tried.
                if (end === at + 1 && char !== '`')
                    unclosedLine = lineEndAt(text, at);
                at = end;
            }
            else {
                at++;
            }
        }
        return undefined;
    }
}
const lineEndAt = (text, at) => {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
};
/** The actions of a Go template (text/template) in source order. An opening that is never closed is not an action. Linear in the text. */
const findActions = (text) => {
    const actions = [];
    const ends = new ActionEnds(text);
    for (let start = text.indexOf('{{'); start !== -1;) {
        const end = ends.after(start);
        if (end === undefined)
            break;
        actions.push(describe(text, { start, end }));
        start = text.indexOf('{{', end);
    }
    return actions;
};


/***/ }),

/***/ 64803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ chartValues),
/* harmony export */   W: () => (/* binding */ chartValuesPath)
/* harmony export */ });
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7020);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5354);


/**
 * Where the default values of a template's chart are; undefined for a file in no `templates` folder. Source: Helm documentation, "Charts".
 */
const chartValuesPath = (templatePath) => {
    const folder = templatePath.startsWith('templates/') ? 0 : templatePath.lastIndexOf('/templates/') + 1;
    return folder > 0 || templatePath.startsWith('templates/') ? `${templatePath.slice(0, folder)}values.yaml` : undefined;
};
/** The root of a chart's default values; undefined when the file can't be read whole. Why once: all templates of a chart ask for it. */
const chartValues = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_1__/* .onceFor */ .b)((file) => {
    const { documents, notifications } = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .hN)(file, undefined, _yaml_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_WRITTEN_LENGTH */ .aJ);
    const isWhole = documents.length === 1 && notifications.every(notification => notification.level !== 'error');
    return isWhole ? documents[0]?.root : undefined;
});


/***/ }),

/***/ 24284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isInTemplates),
/* harmony export */   m: () => (/* binding */ isPartial)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10912);

/** Files that Helm renders: everything below a chart's `templates` folder. Source: Helm documentation, "Charts". */
const isInTemplates = (path) => path.startsWith('templates/') || path.includes('/templates/');
/** Templates that print nothing by themselves. Source: Helm documentation, "Named Templates". */
const isPartial = (path) => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path).startsWith('_');


/***/ }),

/***/ 94425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ isNeverPulled),
/* harmony export */   FK: () => (/* binding */ judgedImage),
/* harmony export */   hk: () => (/* binding */ composeImages),
/* harmony export */   iJ: () => (/* binding */ contextImages)
/* harmony export */ });
/* harmony import */ var _compose_build_pairs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66804);
/* harmony import */ var _compose_interpolate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54339);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34145);
/* harmony import */ var _image_places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72688);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94815);
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1059);
/* harmony import */ var _partial_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92735);







/** What an image's text stands for after interpolation. */
const judgedImage = (whole) => {
    if (whole.value !== undefined)
        return { reference: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageReference */ .o_)(whole.value) };
    const partial = (0,_partial_image_js__WEBPACK_IMPORTED_MODULE_4__/* .partialImage */ .fm)(whole.pattern.replaceAll(_compose_interpolate_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownMark */ .g1, _partial_image_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownPart */ .QH));
    return { reference: undefined, ...(partial && { partial }) };
};
/** True when the service's image is on the machine already, or is made there: its `pull_policy` says that it is not pulled. */
const isNeverPulled = (service) => {
    const policy = service.get('pull_policy');
    return policy.state === 'present' && policy.node.kind === 'scalar' && /^(?:never|build)$/i.test(policy.node.value);
};
/** True when it is pulled although a build stands beside it. Source: Compose specification, `pull_policy`. */
const isAlwaysPulled = (service) => {
    const policy = service.get('pull_policy');
    return (policy.state === 'present' && policy.node.kind === 'scalar' && /^(?:always|refresh|daily|weekly|every_.*)$/i.test(policy.node.value));
};
const serviceImage = (service, file, built) => {
    const image = service.get('image');
    if (image.state !== 'present' || image.node.kind !== 'scalar' || image.file.path !== file.path)
        return [];
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .isExplicitNull */ .IH)(image.node) || image.node.value === '')
        return [];
    // Why not at an alias: the text that has to change is at the anchor, once for all services that repeat it.
    const { range, text, verbatim } = (0,_image_text_js__WEBPACK_IMPORTED_MODULE_5__/* .imageText */ .f)(image.node);
    const whole = service.interpolate(image.node.value);
    const builtHere = (service.builds && !isAlwaysPulled(service)) || isNeverPulled(service) || (whole.value !== undefined && built.has(whole.value));
    const literal = verbatim && whole.value === text;
    const place = { place: 'service', subject: service.subject, scope: service.range };
    return [{ ...place, range, text, ...judgedImage(whole), builtHere, ...(isNeverPulled(service) && { neverPulled: true }), literal }];
};
const volumeImage = (service, file, { type, source, range, item }) => {
    if (type !== 'image' || source === undefined || item.file.path !== file.path)
        return [];
    const { text } = source;
    const literal = source.value === text && file.text.slice(range.start, range.end) === text;
    const place = { place: 'image-volume', subject: service.subject, scope: item.node.range };
    return [{ ...place, range, text, ...judgedImage(service.interpolate(text)), builtHere: false, literal }];
};
const imageScheme = /^docker-image:\/\//iu;
/**
 * The named contexts of a service's build that are images or may be: those that stand in the service's own file, or those that it has from
 * elsewhere.
 */
const contextImages = (service, where) => (0,_compose_build_pairs_js__WEBPACK_IMPORTED_MODULE_0__/* .buildPairs */ .g)(service, 'additional_contexts').flatMap(({ value = _compose_interpolate_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownMark */ .g1, range, from }) => {
    const { pattern } = service.interpolate(value);
    const isImage = imageScheme.test(pattern) || pattern.startsWith(_compose_interpolate_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownMark */ .g1);
    if (!isImage || (from === service.file.path) !== (where === 'here'))
        return [];
    return [{ text: value.replace(_compose_interpolate_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownMark */ .g1, ''), value: value.replace(imageScheme, ''), range }];
});
const buildImages = (service) => contextImages(service, 'here').map(({ text, value, range }) => ({
    place: 'service',
    subject: service.subject,
    scope: service.range,
    range,
    text,
    ...judgedImage(service.interpolate(value)),
    builtHere: false,
    literal: false,
}));
/**
 * Images of services, of named contexts of their builds, and image volumes that are written in the file under review; each place once, also
 * when services share it by an alias.
 */
const composeImages = ({ services, file }) => {
    const built = new Set(services.flatMap(({ builds, image }) => (builds ? (image?.value ?? []) : [])));
    const images = services.flatMap(service => [
        ...serviceImage(service, file, built),
        ...buildImages(service),
        ...service.volumes.flatMap(volume => volumeImage(service, file, volume)),
    ]);
    return whatAnyPulls(images);
};
/** The first of the services that share a place; what one of them pulls is pulled, whatever the others say. */
const whatAnyPulls = (images) => {
    const once = (0,_image_places_js__WEBPACK_IMPORTED_MODULE_6__/* .oncePerPlace */ .c)(images);
    if (!once.some(image => image.neverPulled))
        return once;
    const pulled = new Set(images.flatMap(image => (image.neverPulled ? [] : [image.range.start])));
    return once.map(image => {
        const { neverPulled, ...rest } = image;
        return neverPulled && pulled.has(image.range.start) ? rest : image;
    });
};


/***/ }),

/***/ 47843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ dockerfileImages)
});

;// CONCATENATED MODULE: ./build/artifacts/images/image-arguments.js
/** `golang:${VERSION}-alpine`: one variable, without a modifier, and literal text around it. */
const oneVariable = /^([^$"'\\`]*)\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))([^$"'\\`]*)$/;
const useIn = ({ text }) => {
    const found = oneVariable.exec(text);
    return found === null ? undefined : { before: found[1] ?? '', name: found[2] ?? found[3] ?? '', after: found[4] ?? '' };
};
const variablesOf = (word) => word?.expanded.variables ?? [];
const argsOf = (instruction) => {
    if (instruction.keyword === 'ARG')
        return [instruction];
    return instruction.keyword === 'ONBUILD' && instruction.trigger ? argsOf(instruction.trigger) : [];
};
/** The text of a default between its quotes; undefined where it is not written in one piece. */
const literalOf = ({ value }) => {
    if (value === undefined || value.expanded.value === undefined || value.range.end - value.range.start !== value.text.length)
        return undefined;
    const quote = /^["']/.test(value.text) ? 1 : 0;
    const text = quote === 0 ? value.text : value.text.slice(1, -1);
    if (text !== value.expanded.value)
        return undefined;
    return { value: text, range: { start: value.range.start + quote, end: value.range.end - quote } };
};
/**
 * Finds the ARG that decides about the image of a FROM, where it decides about nothing else: no stage declares it again, and no image of
 * another name, no platform and no other ARG is made of it. Then its default may be edited as the image itself.
 */
const imageArguments = ({ instructions }) => {
    const defaults = new Map();
    const images = new Map();
    const shared = new Set();
    const share = (names) => {
        for (const name of names)
            shared.add(name);
    };
    for (const instruction of instructions) {
        for (const { stage, declarations } of argsOf(instruction))
            for (const declaration of declarations) {
                if (stage !== undefined || defaults.has(declaration.name))
                    shared.add(declaration.name);
                else
                    defaults.set(declaration.name, declaration);
                share(variablesOf(declaration.value));
            }
        if (instruction.keyword !== 'FROM')
            continue;
        share(variablesOf(instruction.platform));
        const { word } = instruction.image;
        const use = useIn(word);
        if (use === undefined || (images.get(use.name) ?? use.before) !== use.before)
            share(variablesOf(word));
        else
            images.set(use.name, use.before);
    }
    return word => {
        const use = useIn(word);
        const declaration = use === undefined || shared.has(use.name) ? undefined : defaults.get(use.name);
        const literal = declaration && literalOf(declaration);
        if (use === undefined || literal === undefined)
            return undefined;
        const { before, after } = use;
        return word.expanded.value === `${before}${literal.value}${after}` ? { before, after, ...literal } : undefined;
    };
};

// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(94815);
// EXTERNAL MODULE: ./build/artifacts/images/partial-image.js
var partial_image = __webpack_require__(92735);
;// CONCATENATED MODULE: ./build/artifacts/images/dockerfile-images.js



/**
 * Names without registry, folder or tag that mean a Docker Official Image when they stand after `--from`. Any other such name is taken
 * for a build context that is given on the command line or in a bake or Compose file (`--build-context`, `additional_contexts`).
 */
const officialNames = new Set(('alpine amazoncorretto busybox caddy composer debian docker eclipse-temurin erlang golang gradle haproxy httpd maven ' +
    'memcached mongo mysql nginx node openjdk php postgres python redis ruby rust traefik ubuntu').split(' '));
const isImageName = (name, bareNames) => name !== 'scratch' && (bareNames === 'images' || /[/:.@]/.test(name) || officialNames.has(name.toLowerCase()));
/** The word without its quotes, where only they differ from the value. */
const bare = ({ text, range, expanded }) => {
    const spansItself = range.end - range.start === text.length;
    if (expanded.value === text)
        return { text, range, literal: spansItself && expanded.variables.length === 0 };
    const quoted = spansItself && /^["']/.test(text) && text.slice(1, -1) === expanded.value;
    return quoted
        ? { text: text.slice(1, -1), range: { start: range.start + 1, end: range.end - 1 }, literal: true }
        : { text, range, literal: false };
};
const node = (place, written, value, reference) => {
    const partial = value === undefined ? (0,partial_image/* partialImage */.fm)((0,partial_image/* patternOf */.Id)(written.text)) : undefined;
    return { ...place, ...written, reference, ...(partial && { partial }), builtHere: false };
};
/** The value of a mount's `from` with its place in the flag; the whole flag when quotes or continuations are in between. */
const mountFrom = ({ flag }, from) => {
    const text = flag.value?.text ?? '';
    const range = flag.value?.range ?? flag.range;
    if (range.end - range.start === text.length && !text.includes('"')) {
        let start = 0;
        for (const field of text.split(',')) {
            const offset = start + field.length - from.length;
            if (/^\s*from=/i.test(field) && field.endsWith(from)) {
                return { text: from, range: { start: range.start + offset, end: range.start + offset + from.length }, literal: true };
            }
            start += field.length + 1;
        }
    }
    return { text: from, range, literal: false };
};
function* mountImages(run, place, { stages, bareNames }) {
    for (const mount of run.mounts) {
        const from = mount.options.get('from');
        if (from === undefined || stages.has(from.toLowerCase()) || !isImageName(from, bareNames))
            continue;
        // BuildKit allows no variables in `from`, so that what is written is the value.
        yield node({ ...place, place: 'mount-from' }, mountFrom(mount, from), from, (0,image_reference/* parseImageReference */.o_)(from));
    }
}
function* instructionImages(instruction, names) {
    const place = { subject: instruction.subject, scope: instruction.range };
    if (instruction.keyword === 'FROM') {
        const { word, reference } = instruction.image;
        const local = instruction.stage?.parent !== undefined || word.expanded.value === 'scratch';
        const argument = local || word.expanded.variables.length === 0 ? undefined : names.argumentOf(word);
        if (!local)
            yield { ...node({ ...place, place: 'from' }, bare(word), word.expanded.value, reference), ...(argument && { argument }) };
    }
    else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
        const image = instruction.from?.image;
        const value = image?.word.expanded.value;
        if (image && (value === undefined || isImageName(value, names.bareNames)))
            yield node({ ...place, place: 'copy-from' }, bare(image.word), value, image.reference);
    }
    else if (instruction.keyword === 'RUN')
        yield* mountImages(instruction, place, names);
    else if (instruction.keyword === 'ONBUILD' && instruction.trigger)
        yield* instructionImages(instruction.trigger, names);
}
/** False for most instructions. */
const mayNameImage = (instruction) => {
    const { keyword } = instruction;
    if (keyword === 'RUN')
        return instruction.mounts.length > 0;
    return keyword === 'FROM' || keyword === 'COPY' || keyword === 'ADD' || keyword === 'ONBUILD';
};
/**
 * Images that a Dockerfile pulls: `FROM`, `--from` of COPY and ADD, and `from` of mounts; not `scratch`, stages of the file, or build
 * contexts.
 */
const dockerfileImages = (dockerfile, bareNames = 'contexts') => {
    const { instructions, stages } = dockerfile;
    let find;
    // Why not at once: few files name their images by arguments.
    const argumentOf = word => {
        find ??= imageArguments(dockerfile);
        return find(word);
    };
    // A stage may be named by `--from` before it is defined, so all names of the file count.
    const names = { stages: new Set(stages.flatMap(({ name }) => name?.toLowerCase() ?? [])), bareNames, argumentOf };
    return instructions.filter(mayNameImage).flatMap(instruction => [...instructionImages(instruction, names)]);
};


/***/ }),

/***/ 72688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ oncePerPlace)
/* harmony export */ });
/** Each place once, in source order: the first of those that an alias repeats counts. */
const oncePerPlace = (images) => images.length < 2
    ? images
    : [...new Map(images.toReversed().map(image => [image.range.start, image])).values()].toSorted((a, b) => a.range.start - b.range.start);


/***/ }),

/***/ 36411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ kubernetesImages),
/* harmony export */   u: () => (/* binding */ objectImages)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _image_places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72688);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94815);
/* harmony import */ var _image_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1059);
/* harmony import */ var _partial_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92735);





/**
 * The image that a lookup found. What a chart's action prints, and what a tool like envsubst or Flux puts in later (`${X}`), is unknown.
 * Empty and absent images are none: a mutating webhook or a controller fills them.
 */
const found = (place, image) => {
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(image))
        return [];
    const written = image.state === 'absent' ? undefined : (image.entry?.value ?? (image.state === 'present' ? image.node : undefined));
    if (written === undefined)
        return [];
    const { range, text, verbatim } = (0,_image_text_js__WEBPACK_IMPORTED_MODULE_3__/* .imageText */ .f)(written);
    const value = image.state === 'present' && image.node.kind === 'scalar' ? image.node.value : undefined;
    if (value === '' || range.start === range.end)
        return [];
    const reference = value === undefined ? undefined : (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(value);
    const partial = reference ? undefined : (0,_partial_image_js__WEBPACK_IMPORTED_MODULE_2__/* .partialImage */ .fm)((0,_partial_image_js__WEBPACK_IMPORTED_MODULE_2__/* .patternOf */ .Id)(value ?? text));
    return [
        { ...place, range, text, reference, ...(partial && { partial }), builtHere: false, literal: verbatim && reference !== undefined },
    ];
};
/**
 * `auto` in a container `istio-proxy`: Istio's injector puts the proxy's image in its place, so that which one runs is not known here. Source: Istio
 * documentation, "Installing Gateways".
 */
const isInjected = (container) => container.name === 'istio-proxy' && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(container.get('image')) === 'auto';
const containerImage = (container) => {
    const named = found({ place: 'container', subject: container.subject, scope: container.range }, container.get('image'));
    const images = isInjected(container) ? named.map(image => ({ ...image, reference: undefined, literal: false })) : named;
    // The kubelet takes what is on the node and asks no registry. Source: Kubernetes documentation, "Image pull policy".
    return (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(container.get('imagePullPolicy')) === 'Never' ? images.map(image => ({ ...image, builtHere: true })) : images;
};
/** More volumes of one pod are not looked at; aliases can make millions of a few lines. */
const maxVolumes = 1_000;
const volumeImages = (podSpec) => {
    const volumes = podSpec.get('volumes');
    if (volumes.state !== 'present' || volumes.node.kind !== 'sequence')
        return [];
    const { items } = volumes.node;
    const place = { place: 'image-volume', subject: podSpec.subject };
    const images = items
        .slice(0, maxVolumes)
        .flatMap(({ range }, index) => found({ ...place, scope: range }, podSpec.get('volumes', index, 'image', 'reference')));
    const unread = items[maxVolumes]?.range;
    // Why one more: a gate must not take what was not looked at for nothing.
    return unread
        ? [...images, { ...place, scope: unread, range: unread, text: 'volumes', reference: undefined, builtHere: false, literal: false }]
        : images;
};
/** Images of an object, also those that it has by an alias from another one. */
const objectImages = ({ podSpecs }) => podSpecs.flatMap(podSpec => [...podSpec.containers.flatMap(containerImage), ...volumeImages(podSpec)]);
/** Images of all containers of a manifest and of its image volumes; each place once, also when containers share it by an alias. */
const kubernetesImages = ({ objects }) => {
    return (0,_image_places_js__WEBPACK_IMPORTED_MODULE_4__/* .oncePerPlace */ .c)(objects.flatMap(objectImages));
};


/***/ }),

/***/ 16864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ withInlineNotifications),
/* harmony export */   p: () => (/* binding */ inlineDockerfiles)
/* harmony export */ });
/* harmony import */ var _dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31064);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36825);
/* harmony import */ var _yaml_inline_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37260);



const known = new WeakMap();
/**
 * The Dockerfiles that are written in a Compose file; each text once, also when services share it by an alias. Those that services have
 * from a file with a review of its own are left to that.
 */
const inlineDockerfiles = (project) => {
    const found = known.get(project) ?? readInline(project);
    known.set(project, found);
    return found;
};
const readInline = ({ services, file }) => {
    // Why a backslash, too: a key can be written with escapes. One from another file is reached by `extends`.
    if (!/dockerfile_inline|\\|extends/u.test(file.text))
        return [];
    const seen = new Set();
    return services.flatMap(service => {
        const inline = service.get('build', 'dockerfile_inline');
        if (inline.state !== 'present' || inline.node.kind !== 'scalar' || service.judgedElsewhere.has(inline.file.path))
            return [];
        const { node } = inline;
        if (seen.has(node))
            return [];
        seen.add(node);
        const { value } = service.interpolate(node.value);
        const text = value ?? node.value.replaceAll('$$', '$');
        const dockerfile = (0,_dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDockerfile */ .A)((0,_source_file_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceFile */ .s)(file.path, text));
        // Why the name: the file that the service takes it from may be one that nobody looks at by itself.
        const isHere = inline.file.path === file.path;
        const placeOf = isHere ? (0,_yaml_inline_text_js__WEBPACK_IMPORTED_MODULE_2__/* .placesIn */ .y)(node, dockerfile.file) : () => ({ range: service.nameRange, isExact: false });
        return [{ dockerfile, service, node, isKnown: value !== undefined, placeOf }];
    });
};
/** The project, which also says what could not be read of the Dockerfiles in it: that is not read of the Compose file. */
const withInlineNotifications = (project) => {
    const inline = inlineDockerfiles(project);
    const notifications = inline.flatMap(({ dockerfile, node, placeOf }) => dockerfile.notifications.map((notification) => ({
        ...notification,
        range: notification.range ? placeOf(notification.range).range : node.range,
    })));
    if (notifications.length === 0)
        return project;
    const told = { ...project, notifications: [...project.notifications, ...notifications] };
    known.set(told, inline);
    return told;
};


/***/ }),

/***/ 78611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ blankComments)
/* harmony export */ });
/** Where a string that begins there ends: behind its closing quote, or where its line or the text does. */
const endOfString = (text, start) => {
    for (let at = start + 1; at < text.length; at += 1) {
        const unit = text[at];
        if (unit === '\\')
            at += 1;
        else if (unit === '"')
            return at + 1;
        else if (unit === '\n')
            return at;
    }
    return text.length;
};
/** Where a comment that begins there ends; undefined where none begins. */
const endOfComment = (text, start) => {
    const isBlock = text.startsWith('/*', start);
    if (!isBlock && !text.startsWith('//', start))
        return undefined;
    const end = text.indexOf(isBlock ? '*/' : '\n', start + 2);
    return end === -1 ? text.length : end + (isBlock ? 2 : 0);
};
/**
 * JSON with comments and commas behind the last items, with blanks in place of both, so that all else stands where it stood. Why no regular
 * expression: one that repeats a choice runs out of stack over a comment of some megabytes. Source: jsonc.org.
 */
const blankComments = (text) => {
    const blanks = [];
    // Why kept: a comma is one too many when a bracket follows it, after blanks and comments.
    let comma;
    for (let at = 0; at < text.length;) {
        const unit = text.charAt(at);
        const end = unit === '"' ? endOfString(text, at) : (endOfComment(text, at) ?? at + 1);
        if (unit === '/' && end > at + 1)
            blanks.push({ start: at, end });
        else if (!isBlank(unit)) {
            if (comma && (unit === ']' || unit === '}'))
                blanks.push(comma);
            comma = unit === ',' ? { start: at, end } : undefined;
        }
        at = end;
    }
    return withBlanks(text, blanks.toSorted((a, b) => a.start - b.start));
};
const isBlank = (unit) => unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t';
/** The text with blanks at places that follow one another; lines end where they did. */
const withBlanks = (text, places) => {
    const parts = [];
    let taken = 0;
    for (const { start, end } of places) {
        parts.push(text.slice(taken, start), text.slice(start, end).replaceAll(/[^\n\r]/gu, ' '));
        taken = end;
    }
    return parts.join('') + text.slice(taken);
};


/***/ }),

/***/ 2683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseJsonFile)
/* harmony export */ });
/* harmony import */ var _yaml_blank_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85849);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5354);


const errorIn = (text) => {
    try {
        JSON.parse(text);
        return undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return error;
        throw error;
    }
};
/** V8's words for a token that can't be there, of which it does not say where it is. */
const unexpectedToken = /^Unexpected token /;
/** Where that token is: the text is unexpected from there on and only from there on, so that halving finds it in some twenty steps. */
const tokenOffset = (text) => {
    let [before, within] = [0, text.length];
    while (within - before > 1) {
        const middle = Math.floor((before + within) / 2);
        if (unexpectedToken.test(errorIn(text.slice(0, middle))?.message ?? ''))
            within = middle;
        else
            before = middle;
    }
    return before;
};
/** Why from the message: V8 tells the place in no other way, and none where the text ends too early. */
const offsetOf = (text, message) => {
    const told = / at position (\d{1,9})/.exec(message)?.[1];
    if (told !== undefined)
        return Number(told);
    return unexpectedToken.test(message) ? tokenOffset(text) : text.length;
};
const problemAt = (text, { message }) => {
    const offset = Math.min(offsetOf(text, message), (0,_yaml_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .trimEnd */ .s8)(text, text.length, 0));
    const lineEnd = (0,_yaml_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .trimEnd */ .s8)(text, (0,_yaml_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfLine */ .vT)(text, offset), 0);
    const start = Math.max(0, Math.min(offset, lineEnd - 1));
    // Why cut: the message goes on with the place, or with the text around it.
    return {
        at: { start, end: Math.max(lineEnd, start + 1) },
        reason: message.slice(0, 200).replace(/(?: in JSON)? at position [\s\S]*$|, (?:\.\.\.)?"[\s\S]*$/, ''),
    };
};
/** What keeps a text from being JSON; undefined when nothing does. A byte-order mark may stand before it, and an empty text is no mistake. */
const problemIn = (text) => {
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    if (text.trim() === '')
        return undefined;
    // Why a blank: a place in the message is then one in the text.
    const read = ' '.repeat(mark) + text.slice(mark);
    const error = errorIn(read);
    return error && problemAt(read, error);
};
/**
 * Reads a text as strictly as Go's encoding/json does: comments, trailing commas and bare keys, which YAML takes, are a syntax error here. Ranges and edits
 * are those of YAML, which JSON is a part of.
 */
const parseJsonFile = (file) => {
    const problem = file.text.length > _yaml_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_WRITTEN_LENGTH */ .aJ ? undefined : problemIn(file.text);
    if (problem === undefined) {
        const yaml = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .hN)(file, undefined, _yaml_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_WRITTEN_LENGTH */ .aJ);
        const root = yaml.documents[0]?.root;
        return { yaml, root: root?.kind === 'mapping' ? root : undefined, problem, notifications: yaml.notifications };
    }
    const { line, column } = file.lines.position(problem.at.start);
    const message = `The file is no JSON: ${problem.reason} (line ${line}, column ${column}). Correct it there; until then nothing in it is reviewed.`;
    const notification = { code: 'syntax-error', level: 'error', path: file.path, range: problem.at, message };
    const notifications = [notification];
    const unread = [{ start: 0, end: file.text.length }];
    return { yaml: { file, documents: [], unread, comments: [], notifications }, root: undefined, problem, notifications };
};


/***/ }),

/***/ 3060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lh: () => (/* binding */ allFileKinds),
  mv: () => (/* binding */ fileKinds),
  I: () => (/* binding */ kindOf)
});

// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/artifacts/file-kind.js
var file_kind = __webpack_require__(66260);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/classify.js
var classify = __webpack_require__(82096);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var parse = __webpack_require__(5354);
;// CONCATENATED MODULE: ./build/artifacts/chart/kind.js




const isChartFile = (path) => ['Chart.yaml', 'requirements.yaml'].includes((0,text_path/* fileNameOf */.bV)(path));
/** The files that describe charts, by their names. */
const chartKind = {
    name: 'chart',
    language: 'yaml',
    examplePath: 'Chart.yaml',
    mayBe: isChartFile,
    // Why a manifest first: kubectl takes all that lies in a folder, whatever it is called.
    classify: candidate => isChartFile(candidate.path) &&
        ((0,text_path/* fileNameOf */.bV)(candidate.path) === 'Chart.yaml' || /^dependencies[ \t]*:/mu.test(candidate.text)) &&
        (0,classify/* classifyManifest */.Q)(candidate)?.found !== true
        ? { found: true, reason: 'Helm reads a file of this name in the folder of a chart.' }
        : undefined,
    parse: file => {
        const yaml = (0,parse/* parseYaml */.hN)(file);
        return { kind: 'chart', file, yaml, root: yaml.documents[0]?.root, notifications: yaml.notifications };
    },
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

// EXTERNAL MODULE: ./build/artifacts/candidate.js + 1 modules
var artifacts_candidate = __webpack_require__(32148);
// EXTERNAL MODULE: ./build/artifacts/images/compose-images.js
var compose_images = __webpack_require__(94425);
// EXTERNAL MODULE: ./build/artifacts/inline-dockerfiles.js
var inline_dockerfiles = __webpack_require__(16864);
// EXTERNAL MODULE: ./build/artifacts/compose/classify.js
var compose_classify = __webpack_require__(9040);
// EXTERNAL MODULE: ./build/artifacts/compose/parse.js + 7 modules
var compose_parse = __webpack_require__(43126);
;// CONCATENATED MODULE: ./build/artifacts/compose/kind.js






const walk = (artifact) => {
    const nodes = [(0,file_kind/* wholeFile */.A)(artifact)];
    for (const service of artifact.services)
        nodes.push({ name: 'service', node: service, subject: service.subject, scope: service.range });
    return nodes;
};
/** Compose files, with the files that they refer to beside them. */
const composeKind = {
    name: 'Compose file',
    language: 'yaml',
    examplePath: 'compose.yaml',
    mayBe: artifacts_candidate/* isYamlOrJson */.Vo,
    classify: compose_classify/* classifyCompose */.r,
    parse: (file, choice, companions) => (0,inline_dockerfiles/* withInlineNotifications */.i)((0,compose_parse/* parseCompose */.g)(file, companions, choice)),
    choiceOf: ({ override, variables }) => ({ ...(override !== undefined && { override }), ...(variables !== undefined && { variables }) }),
    walk,
    images: compose_images/* composeImages */.hk,
};

;// CONCATENATED MODULE: ./build/artifacts/json/json-name.js

/** True for a JSON file with this word in its name, and for `daemon` so for `daemon.json`, `docker-daemon.json`, `daemon.prod.json`. */
const isJsonNamed = (path, word) => {
    const words = (0,text_path/* fileNameOf */.bV)(path).toLowerCase().split(/[-_.]/u);
    return words.at(-1) === 'json' && words.includes(word);
};

// EXTERNAL MODULE: ./build/artifacts/json/parse-json-file.js
var parse_json_file = __webpack_require__(2683);
// EXTERNAL MODULE: ./build/artifacts/daemon/option-names.js
var option_names = __webpack_require__(31158);
;// CONCATENATED MODULE: ./build/artifacts/daemon/kind.js





/** `daemon.json`, `docker-daemon.json`, `daemon.prod.json`. */
const isDaemonName = (path) => isJsonNamed(path, 'daemon');
/** `etc/docker/`, `~/.docker/`, `~/.config/docker/`: where Docker looks for it. */
const isInDockerFolder = (path) => /^\.?docker$/u.test((0,text_path/* fileNameOf */.bV)((0,text_path/* folderOf */.yS)(path).slice(0, -1)));
const isOwn = (key) => (0,option_names/* optionOfKey */.is)(key)?.isOwn === true;
/** True for an object with a key that only dockerd has; of one that can't be read, when the text has it between quotes. */
const hasOwnKey = ({ text, jsonKeys }) => jsonKeys === undefined
    ? /^\uFEFF?\s*\{/u.test(text) && option_names/* optionKeys */.M$.some(key => isOwn(key) && text.includes(`"${key}"`))
    : [...jsonKeys].some(isOwn);
/** Sockets of dockerd in a list of hosts. */
const listensLikeDocker = (text) => /"(?:fd|unix|tcp|npipe):\/\//u.test(text);
/** Other programs have a `daemon.json`, too: theirs has keys that dockerd would refuse, and none that only dockerd has. */
const isDockers = (candidate) => {
    const { path, text, jsonKeys } = candidate;
    if (isInDockerFolder(path) || hasOwnKey(candidate))
        return true;
    const keys = [...(jsonKeys ?? [])];
    return keys.every(key => (0,option_names/* optionOfKey */.is)(key) !== undefined) && (keys.length > 1 || (keys.includes('hosts') && listensLikeDocker(text)));
};
/** `daemon.json` of Docker Engine, by its name and its folder or keys. A manifest of that name is one. */
const daemonJsonKind = {
    name: 'daemon.json',
    language: 'json',
    examplePath: 'docker/daemon.json',
    mayBe: isDaemonName,
    classify: candidate => {
        const { path, jsonKeys } = candidate;
        if (!isDaemonName(path) || (jsonKeys?.has('apiVersion') && jsonKeys.has('kind')) || !isDockers(candidate))
            return undefined;
        return { found: true, reason: 'Docker Engine reads a file of this name, and its keys are options of dockerd.' };
    },
    parse: file => ({ kind: 'daemon-json', file, ...(0,parse_json_file/* parseJsonFile */.O)(file) }),
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

// EXTERNAL MODULE: ./build/artifacts/dockerfile-name.js
var dockerfile_name = __webpack_require__(49169);
// EXTERNAL MODULE: ./build/artifacts/images/dockerfile-images.js + 1 modules
var dockerfile_images = __webpack_require__(47843);
;// CONCATENATED MODULE: ./build/artifacts/dockerfile/classify.js

/** Dockerfiles are known by name; for doubtful names the text must begin as one. What has the name of one is nothing else. */
const classifyDockerfile = ({ name, text }) => {
    const strength = (0,dockerfile_name/* dockerfileName */.EJ)(name);
    if (strength === 'no')
        return undefined;
    if ((0,dockerfile_name/* hasForeignFrontend */.rJ)(text))
        return { found: true, reason: 'Its name and the frontend that it names say so.' };
    switch (strength) {
        case 'certain':
            return { found: true, reason: 'Its name says so.' };
        case 'template':
            return (0,dockerfile_name/* hasFromLine */.bH)(text) ? { found: true, reason: 'It is a template of a Dockerfile.' } : { found: false };
        case 'likely':
            return (0,dockerfile_name/* beginsAsDockerfile */.$B)(text) ? { found: true, reason: 'Its name and its first instruction say so.' } : { found: false };
    }
};

// EXTERNAL MODULE: ./build/artifacts/dockerfile/parse.js + 21 modules
var dockerfile_parse = __webpack_require__(31064);
;// CONCATENATED MODULE: ./build/artifacts/dockerfile/kind.js






const nodeNames = {
    FROM: 'from',
    RUN: 'run',
    CMD: 'command',
    ENTRYPOINT: 'command',
    HEALTHCHECK: 'healthcheck',
    COPY: 'copy',
    ADD: 'copy',
    ENV: 'env',
    ARG: 'arg',
    USER: 'user',
    WORKDIR: 'workdir',
    EXPOSE: 'expose',
    SHELL: 'shell',
};
const addInstruction = (nodes, instruction) => {
    const { subject } = instruction;
    const scope = instruction.stage?.range ?? instruction.range;
    const region = instruction.range;
    nodes.push({ name: 'instruction', node: instruction, subject, scope, region });
    const name = nodeNames[instruction.keyword];
    if (name !== undefined)
        nodes.push({ name, node: instruction, subject, scope, region });
    if (instruction.keyword === 'ONBUILD' && instruction.trigger)
        addInstruction(nodes, instruction.trigger);
};
const kind_walk = (artifact) => {
    const nodes = [(0,file_kind/* wholeFile */.A)(artifact)];
    for (const instruction of artifact.instructions) {
        if (instruction.keyword === 'FROM' && instruction.stage) {
            const { stage } = instruction;
            nodes.push({ name: 'stage', node: stage, subject: stage.subject, scope: stage.range });
        }
        addInstruction(nodes, instruction);
    }
    return nodes;
};
/** Dockerfiles, and templates of them. */
const dockerfileKind = {
    name: 'Dockerfile',
    language: 'dockerfile',
    examplePath: 'Dockerfile',
    mayBe: path => (0,dockerfile_name/* dockerfileName */.EJ)((0,text_path/* fileNameOf */.bV)(path)) !== 'no',
    classify: classifyDockerfile,
    parse: (file, { template, targets }) => (0,dockerfile_parse/* parseDockerfile */.A)(file, template === 'none', targets),
    choiceOf: ({ file, template, targets }) => ({
        ...(!template && (0,dockerfile_name/* isDockerfileTemplate */.XF)(file.path, '') && { template: 'none' }),
        ...(targets.length > 0 && { targets }),
    }),
    walk: kind_walk,
    images: artifact => (0,dockerfile_images/* dockerfileImages */.$)(artifact),
};

// EXTERNAL MODULE: ./build/artifacts/environment-file/kind.js
var kind = __webpack_require__(82550);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/mapping-keys.js
var mapping_keys = __webpack_require__(69210);
;// CONCATENATED MODULE: ./build/artifacts/falco/kind.js





/** Keys of which each item of a file of rules has one, with those of which one must be beside it. Source: Falco documentation, "Rules". */
const itemKeys = {
    rule: ['condition', 'enabled', 'append', 'override', 'exceptions', 'output', 'priority'],
    macro: ['condition'],
    list: ['items'],
    required_engine_version: [],
    required_plugin_versions: [],
};
const isItem = (item) => {
    const node = (0,mapping_keys/* deref */.LA)(item);
    return Object.entries(itemKeys).some(([key, beside]) => (0,lookup/* lookup */.$I)(node, key).state !== 'absent' && (beside.length === 0 || beside.some(other => (0,lookup/* lookup */.$I)(node, other).state !== 'absent')));
};
/** True for a list of rules, macros and lists. All items must be of Falco's: other tools have lists of rules, too. */
const isFalcoRules = (root) => root?.kind === 'sequence' && root.items.length > 0 && root.items.every(isItem);
/** Settings of `falco.yaml` of which one must be beside the list of files of rules. */
const settingKeys = [
    'stdout_output',
    'syslog_output',
    'json_output',
    'http_output',
    'file_output',
    'priority',
    'engine',
    'load_plugins',
    'rules',
];
const isFalcoSettings = (keys) => (keys.has('rules_files') || keys.has('rules_file')) && settingKeys.some(key => keys.has(key));
/** A key of an item, wherever it stands in it. Why so loose: it only spares the parser. */
const itemStart = /(?:^|[-{,[])[ \t]{0,40}["']?(?:rule|macro|list|required_engine_version|required_plugin_versions)["']?[ \t]{0,40}:/mu;
const rules = { found: true, reason: 'Its items are rules, macros and lists of Falco.' };
const configuration = { found: true, reason: 'Its keys are those of falco.yaml.' };
const classifyFalco = (candidate) => {
    const { path, text, name } = candidate;
    if (!(0,artifacts_candidate/* isYamlOrJson */.Vo)(path))
        return undefined;
    if ((0,artifacts_candidate/* mentions */.wy)(text, 'rules_file') && isFalcoSettings(candidate.rootKeys))
        return configuration;
    if (!itemStart.test(text) || !((0,artifacts_candidate/* mentions */.wy)(text, 'condition') || /enabled|items|required_|append|override/u.test(text)))
        return undefined;
    const { roots, unread } = candidate;
    // Why by its name: a file of rules that cannot be read is not loaded, and none of its rules counts.
    if (unread.length > 0)
        return /^falco_rules\b/u.test(name) ? rules : undefined;
    return roots.length > 0 && roots.every(isFalcoRules) ? rules : undefined;
};
const parseFalco = (file) => {
    const yaml = (0,parse/* readYaml */.gM)(file);
    const isRules = yaml.documents[0]?.root?.kind !== 'mapping';
    return { kind: 'falco', content: isRules ? 'rules' : 'configuration', file, yaml, notifications: yaml.notifications };
};
/** Rules of Falco, and `falco.yaml`. */
const falcoKind = {
    name: 'Falco file',
    language: 'yaml',
    examplePath: 'falco_rules.local.yaml',
    mayBe: artifacts_candidate/* isYamlOrJson */.Vo,
    classify: classifyFalco,
    parse: parseFalco,
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

;// CONCATENATED MODULE: ./build/artifacts/line-comments.js
/** The comments of a text by a pattern with flags `gm`, whose group is a comment at the end of what it finds. */
const lineComments = ({ text }, pattern) => [...text.matchAll(pattern)].map(({ index, 0: whole, 1: comment = '' }) => ({
    start: index + whole.length - comment.length,
    end: index + whole.length,
}));

;// CONCATENATED MODULE: ./build/artifacts/key-file/private-keys.js
/** Longer texts hold no keys that anybody uses, and of more keys in one file the first are enough. */
const maxSearched = 1_048_576;
const maxKeys = 50;
/** The shortest key, of 256 bits, has 64 characters of Base64; what is shorter is drawn. */
const minBody = 40;
const pemBegin = /-----BEGIN ((?:[A-Z0-9]{1,20} ){0,4})PRIVATE KEY(?: BLOCK)?-----/gu;
/** What a label before "PRIVATE KEY" says. Sources: RFC 7468, RFC 5958, OpenSSH's `PROTOCOL.key`, RFC 9580. */
const kinds = {
    OPENSSH: 'an SSH key',
    PGP: 'an OpenPGP key',
    RSA: 'an RSA key',
    EC: 'an EC key',
    DSA: 'a DSA key',
};
/** The cipher of a key in OpenSSH's own form: behind a magic word, with its length before it. `none` stands for no password. */
const isOpensshOpen = (body) => {
    try {
        return atob(body.slice(0, 64)).startsWith('openssh-key-v1\0\0\0\0\u0004none');
    }
    catch {
        return false;
    }
};
const lines = (text) => text.split('\n').map(line => line.trim());
/** Whether lines look as Base64 does; a text in its place (`<your key here>`, `...`) is none. */
const isBody = (body) => body.length >= minBody && /^[A-Za-z0-9+/=]+$/u.test(body) && new Set(body.slice(0, 2_000)).size > minBody / 4;
const pemKeys = (text) => {
    const found = [];
    for (const match of text.matchAll(pemBegin)) {
        const [header, label = ''] = match;
        const start = match.index + header.length;
        const next = text.indexOf('-----', start);
        if (next === -1 || found.length >= maxKeys)
            break;
        const inner = lines(text.slice(start, next));
        // `Proc-Type: 4,ENCRYPTED`, `Version: GnuPG v2`: before the key, and an OpenPGP key has a checksum behind it.
        const body = inner.filter(line => !line.includes(':') && !/^=.{4}$/u.test(line)).join('');
        if (!isBody(body))
            continue;
        const kind = label.trim();
        const isEncrypted = kind === 'OPENSSH'
            ? !isOpensshOpen(body)
            : kind.startsWith('ENCRYPTED') || inner.some(line => /^Proc-Type:.{0,10}ENCRYPTED/u.test(line));
        found.push({
            what: kinds[kind] ?? 'a private key',
            encrypted: isEncrypted,
            range: { start: match.index, end: start },
            body,
        });
    }
    return found;
};
/** PuTTY's own form. Source: PuTTY's manual, appendix C. */
const puttyKeys = (text) => {
    const header = /^\uFEFF?PuTTY-User-Key-File-\d: [\w-]{1,40}/mu.exec(text);
    const [, from = ''] = /^Private-Lines: \d{1,4}\r?\n([\s\S]{1,20000})/mu.exec(text) ?? [];
    const body = lines(from)
        .filter(line => !line.includes(':'))
        .join('');
    if (header === null || !isBody(body))
        return [];
    const start = header.index + (header[0].startsWith('\uFEFF') ? 1 : 0);
    return [
        { what: 'an SSH key', encrypted: !/^Encryption: none\s*$/mu.test(text), range: { start, end: header.index + header[0].length }, body },
    ];
};
const ageKeys = (text) => [...text.matchAll(/(?<![A-Z0-9-])AGE-SECRET-KEY-1([0-9A-Z]{58})(?![A-Z0-9])/gu)]
    .filter(([, secret = '']) => isBody(secret))
    .slice(0, maxKeys)
    .map(({ index, 0: body }) => ({ what: 'an age key', encrypted: false, range: { start: index, end: index + body.length }, body }));
const readers = [
    ['PRIVATE KEY', pemKeys],
    ['PuTTY-User-Key-File', puttyKeys],
    ['AGE-SECRET-KEY-1', ageKeys],
];
/** True for a text with words that stand before a private key. */
const speaksOfKeys = (text) => readers.some(([word]) => text.includes(word));
/** The private keys in a text, in source order. Takes linear time. */
const privateKeysIn = (text) => text.length > maxSearched
    ? []
    : readers.flatMap(([word, read]) => (text.includes(word) ? read(text) : [])).toSorted((a, b) => a.range.start - b.range.start);

;// CONCATENATED MODULE: ./build/artifacts/key-file/kind.js




/** By what programs call them: `tls.key`, `server.pem`, `id_ed25519`, `deploy_rsa`, `AuthKey.p8`, `putty.ppk`, `key.agekey`. */
const keyName = /(?:\.(?:pem|key|priv|p8|pk8|pkcs8|ppk|agekey|rsa|asc)|^(?:.{1,100}[._-])?id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|[._-](?:rsa|ecdsa|ed25519)|^ssh_host_\w{1,20}_key|^(?:priv(?:ate)?[._-]?key|privkey\d{0,4}))$/iu;
const isKeyPath = (path) => keyName.test((0,text_path/* fileNameOf */.bV)(path));
const comments = /^\uFEFF?(#[^\r\n]{0,4000})/gmu;
/**
 * Files with private keys in a text form: by their names, and by what stands before a key, so that certificates and public keys are nobody's. Key stores of a binary
 * form (PKCS #12, JKS) have no text to look at.
 */
const keyKind = {
    name: 'key file',
    language: 'text',
    examplePath: 'tls.key',
    isText: () => true,
    mayBe: isKeyPath,
    classify: ({ path, text }) => isKeyPath(path) && speaksOfKeys(text) ? { found: true, reason: 'Its name and its text speak of a private key.' } : undefined,
    parse: file => ({ kind: 'key', file, comments: lineComments(file, comments), keys: privateKeysIn(file.text), notifications: [] }),
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/kind.js
var kubernetes_kind = __webpack_require__(50908);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
;// CONCATENATED MODULE: ./build/artifacts/kustomize/kind.js



/** Kustomizations, by their names. */
const kustomizationKind = {
    name: 'kustomization',
    language: 'yaml',
    examplePath: 'kustomization.yaml',
    mayBe: kustomization/* isKustomization */.Sv,
    classify: ({ path }) => (0,kustomization/* isKustomization */.Sv)(path) ? { found: true, reason: 'Kustomize reads a file of this name in its folder.' } : undefined,
    parse: file => {
        const yaml = (0,parse/* parseYaml */.hN)(file);
        return { kind: 'kustomization', file, yaml, root: yaml.documents[0]?.root, notifications: yaml.notifications };
    },
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

;// CONCATENATED MODULE: ./build/artifacts/login-file/login-names.js
/** The names under which programs look for their logins. Encrypted ones, samples and templates have an ending more. */
const login_names_forms = [
    [
        'json',
        /(?:^|\/)(?:\.docker\/config\.json|\.?docker-?config\.json|\.dockerconfigjson|\.dockercfg|containers\/auth\.json|auth\.json)$|(?:^|\/)[\w.-]{0,80}(?:docker[-_]?config|pull-?secret)[\w.-]{0,80}$/u,
    ],
    ['npm', /(?:^|\/)\.?npmrc$/u],
    ['yarn', /(?:^|\/)\.yarnrc\.yml$/u],
    [
        'ini',
        /(?:^|\/)(?:\.pypirc|\.?pip\.(?:conf|ini)|\.aws\/credentials|\.cargo\/credentials(?:\.toml)?|\.gem\/credentials|\.s3cfg|\.boto)$/u,
    ],
    ['netrc', /(?:^|\/)[._]netrc$/u],
    ['address', /(?:^|\/)\.git-credentials$/u],
    ['nuget', /(?:^|\/)nuget\.config$/iu],
];
/** True for a name under which programs look for logins. */
const isLoginName = (path) => login_names_forms.some(([, names]) => names.test(path));
/** The form of a file of logins by its name; undefined for others. What is JSON may be one by its text. */
const loginForm = (path) => login_names_forms.find(([, names]) => names.test(path))?.[0] ?? (/\.json$/iu.test(path) ? 'json' : undefined);

;// CONCATENATED MODULE: ./build/artifacts/login-file/kind.js



/** More of a file is not looked at. */
const maxLogins = 1_000;
/** The value of a setting, in quotes or without. */
const value = `["']?([^\\s"'\\\\,;}]{1,8192})`;
/**
 * The settings that hold a password, a token or an encoded login, by the form of the file. Sources: Docker, "docker login"; npm, `.npmrc`; Yarn, `.yarnrc.yml`;
 * PyPA, `.pypirc`; pip, `pip.conf`; GNU inetutils, `.netrc`; NuGet, `nuget.config`; Cargo, `credentials.toml`; RubyGems; Composer, `auth.json`; AWS SDKs.
 */
const settings = {
    json: /"(?:auth|password|identitytoken|registrytoken|token|bearer)"\s{0,20}:\s{0,20}"([^"\\]{1,8192})"/giu,
    npm: new RegExp(String.raw `(?:^\uFEFF?|[:\s])_(?:authToken|auth|password)[ \t]{0,20}=[ \t]{0,20}${value}`, 'gmu'),
    yarn: new RegExp(String.raw `\bnpmAuth(?:Token|Ident)["']?[ \t]{0,20}[:][ \t]{0,20}${value}`, 'gmu'),
    ini: new RegExp(String.raw `^\uFEFF?[ \t]{0,80}:?(?:password|secret|token|access_token|\w{0,40}api_key|aws_secret_access_key|aws_session_token)[ \t]{0,20}[:=][ \t]{0,20}${value}`, 'gimu'),
    netrc: /(?:^|\s)password\s{1,20}(\S{1,8192})/gmu,
    address: /^\uFEFF?[a-z]{1,10}:\/\/[^\s/:@]{0,256}:([^\s/@]{1,2048})@/gmu,
    nuget: /<add\s{1,40}key="(?:ClearText)?Password"\s{1,40}value="([^"]{1,8192})"/giu,
};
const loginsIn = ({ text }, form) => {
    const found = [];
    for (const { 0: whole, 1: written = '', index } of text.matchAll(settings[form])) {
        if (found.length === maxLogins)
            break;
        const start = index + whole.lastIndexOf(written);
        found.push({ value: written, range: { start, end: start + written.length } });
    }
    return found;
};
/** Keys of a file that has the name of one. */
const namedLogins = /"(?:auths|credHelpers|credsStore|http-basic|bearer|[\w-]{1,40}-(?:token|oauth))"/u;
/** What only Docker's configuration has, under whatever name: logins by their registries. Source: Docker, `config.json`. */
const anyLogins = /"auths"\s{0,200}:\s{0,200}\{\s{0,200}"[^"\n]{1,300}"\s{0,200}:\s{0,200}\{/u;
const kind_comments = /^[ \t]{0,80}([#;][^\r\n]{0,4000})/gmu;
/** Files of logins, by the names under which programs look for them. */
const loginKind = {
    name: 'login file',
    language: 'ini',
    examplePath: '.npmrc',
    isText: () => true,
    mayBe: path => loginForm(path) !== undefined,
    classify: ({ path, text }) => {
        const form = loginForm(path);
        if (form === undefined || (form === 'json' && !(isLoginName(path) ? namedLogins : anyLogins).test(text)))
            return undefined;
        return { found: true, reason: 'Programs look for their logins under its name.' };
    },
    parse: file => {
        const form = loginForm(file.path) ?? 'ini';
        return {
            kind: 'login',
            file,
            comments: form === 'json' ? [] : lineComments(file, kind_comments),
            logins: loginsIn(file, form),
            notifications: [],
        };
    },
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

// EXTERNAL MODULE: ./build/artifacts/monitoring/rules.js
var monitoring_rules = __webpack_require__(31065);
;// CONCATENATED MODULE: ./build/artifacts/monitoring/kind.js





/** Source: Prometheus documentation, "Alerting rules": groups of rules that have an `expr` and are alerts or records. */
const isRuleFile = (root) => {
    const rules = (0,monitoring_rules/* rulesIn */.B)(root);
    return (rules.length > 0 &&
        rules.every(rule => ['alert', 'record'].some(key => (0,lookup/* lookup */.$I)(rule, key).state !== 'absent') && (0,lookup/* lookup */.$I)(rule, 'expr').state !== 'absent'));
};
/** Source: Alertmanager documentation, "Configuration": a tree of routes that name receivers. */
const isRouting = (root) => (0,lookup/* mappingAt */.oh)(root, 'route') !== undefined && (0,lookup/* sequenceAt */.FS)(root, 'receivers') !== undefined && (0,lookup/* nodeAt */.oB)(root, 'route', 'receiver') !== undefined;
const classifyMonitoring = (candidate) => {
    const { path, text } = candidate;
    if (!(0,artifacts_candidate/* isYamlOrJson */.Vo)(path))
        return undefined;
    const isAsked = ((0,artifacts_candidate/* mentions */.wy)(text, 'groups', 'expr') && ((0,artifacts_candidate/* mentions */.wy)(text, 'alert') || (0,artifacts_candidate/* mentions */.wy)(text, 'record'))) || (0,artifacts_candidate/* mentions */.wy)(text, 'route', 'receivers');
    if (!isAsked || !candidate.mayHaveRootKey(key => key === 'groups' || key === 'route'))
        return undefined;
    const { roots, unread } = candidate;
    if (unread.length > 0)
        return undefined;
    if (roots.some(isRuleFile))
        return { found: true, reason: 'It has groups of rules of Prometheus.' };
    return roots.some(isRouting) ? { found: true, reason: 'It has a route and receivers of Alertmanager.' } : undefined;
};
/** Rules of Prometheus and the configuration of Alertmanager. */
const monitoringKind = {
    name: 'monitoring file',
    language: 'yaml',
    examplePath: 'alerts.yaml',
    mayBe: artifacts_candidate/* isYamlOrJson */.Vo,
    classify: classifyMonitoring,
    parse: (file) => {
        const yaml = (0,parse/* readYaml */.gM)(file);
        return { kind: 'monitoring', file, yaml, notifications: yaml.notifications };
    },
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/expanded-size.js
var expanded_size = __webpack_require__(94245);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/artifacts/unrendered/build-file-change.js
var build_file_change = __webpack_require__(70998);
// EXTERNAL MODULE: ./build/artifacts/pipeline/bake.js
var bake = __webpack_require__(31145);
// EXTERNAL MODULE: ./build/text/mapped-text.js
var mapped_text = __webpack_require__(84054);
// EXTERNAL MODULE: ./build/artifacts/json/blank-comments.js
var blank_comments = __webpack_require__(78611);
// EXTERNAL MODULE: ./build/artifacts/pipeline/made-command.js
var made_command = __webpack_require__(94137);
;// CONCATENATED MODULE: ./build/artifacts/pipeline/development.js






/** True for a file that says how a container to develop in is started. Source: containers.dev, "devcontainer.json". */
const isDevelopmentPath = (path) => /(?:^|\/)\.?devcontainer\.json$/u.test(path);
/** Settings of which such a file has one: where its container comes from. */
const isDevelopmentText = (text) => /"(?:image|build|dockerFile|dockerComposeFile)"\s*:/u.test(text);
/** The file as JSON: comments and commas at the end are allowed in it. */
const parseDevelopment = ({ path, text }) => (0,parse/* parseYaml */.hN)((0,source_file/* sourceFile */.s)(path, (0,blank_comments/* blankComments */.$)(text)));
/** A word of the command, where it is written; `text` where it is not written as it stands. */
const word = (node, text) => {
    const { range, document } = node;
    const written = document.file.text.slice(range.start, range.end);
    const value = text ?? (node.kind === 'scalar' ? node.value : '');
    const at = text === undefined && written.slice(1, -1) === value ? mapped_text/* MappedText */.D.copied(value, range.start + 1) : mapped_text/* MappedText */.D.standing(value, range);
    return { text: written, range, value: at };
};
const scalarsAt = (root, key) => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(root, key)).filter(item => (0,lookup/* stringAt */.bX)(item) !== undefined);
/** `{source, target, type}` as the option has it. */
const mountText = (mount) => (0,lookup/* stringAt */.bX)(mount) ??
    (0,lookup/* entriesOf */.Mc)(mount)
        .map(({ name = '', value }) => `${name}=${(0,lookup/* stringAt */.bX)(value) ?? ''}`)
        .join(',');
/** The command by which tools start the container, as far as the file decides it. Source: devcontainers/cli, `singleContainer.ts`. */
const wordsOf = (root) => {
    const privileged = (0,lookup/* booleanAt */.CR)(root, 'privileged') === true ? (0,lookup/* nodeAt */.oB)(root, 'privileged') : undefined;
    return [
        ...(privileged === undefined ? [] : [word(privileged, '--privileged')]),
        ...scalarsAt(root, 'capAdd').flatMap(node => [word(node, '--cap-add'), word(node)]),
        ...scalarsAt(root, 'securityOpt').flatMap(node => [word(node, '--security-opt'), word(node)]),
        ...(0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(root, 'mounts')).flatMap(node => [word(node, '--mount'), word(node, mountText(node))]),
        ...scalarsAt(root, 'runArgs').map(node => word(node)),
    ];
};
/** How the container is started, as the one step that there is. */
const developmentParts = (yaml, file) => {
    const root = (0,lookup/* mappingAt */.oh)(yaml.documents[0]?.root);
    if (root === undefined)
        return { steps: [], images: [], called: [] };
    return (0,made_command/* madeCommand */.H)(file, {
        title: 'The development environment',
        machine: 'desk',
        node: root,
        range: root.range,
        program: ['docker', 'run'],
        words: wordsOf(root),
    });
};

// EXTERNAL MODULE: ./build/artifacts/pipeline/job-images.js
var job_images = __webpack_require__(38968);
// EXTERNAL MODULE: ./build/artifacts/pipeline/steps.js
var pipeline_steps = __webpack_require__(77609);
;// CONCATENATED MODULE: ./build/artifacts/pipeline/github.js



/** The images of a job: its own, those of its services, those of `docker://` actions. */
const imagesOf = (node, steps, subject) => {
    const scope = node.range;
    const container = (0,lookup/* nodeAt */.oB)(node, 'container');
    const own = container?.kind === 'scalar' ? container : (0,lookup/* nodeAt */.oB)(container, 'image');
    const services = (0,lookup/* entriesOf */.Mc)((0,lookup/* lookup */.$I)(node, 'services')).map(({ value }) => (0,lookup/* nodeAt */.oB)(value, 'image') ?? (0,lookup/* deref */.LA)(value));
    return [
        ...(0,job_images/* jobImage */.z)(own, { role: 'job', subject, scope }),
        ...services.flatMap(image => (0,job_images/* jobImage */.z)(image, { role: 'service', subject, scope })),
        ...steps.flatMap(({ uses }) => (0,job_images/* jobImage */.z)(uses?.node, { role: 'action', subject, scope })),
    ];
};
/** The jobs of a workflow. Source: GitHub documentation, "Workflow syntax for GitHub Actions". */
const workflowParts = (root, file, reader) => {
    const parts = (0,lookup/* entriesOf */.Mc)((0,lookup/* lookup */.$I)(root, 'jobs')).map(({ name = '?', value }) => {
        const node = (0,lookup/* mappingAt */.oh)(value);
        if (node === undefined)
            return { steps: [], images: [], called: [] };
        const subject = `job ${name}`;
        const job = { title: `The job "${name}"`, subject, scope: node.range, machine: (0,pipeline_steps/* githubMachine */.tn)(node), mayFail: (0,pipeline_steps/* mayFail */.YO)(node), file };
        const steps = (0,pipeline_steps/* githubSteps */.zl)(node, job, reader);
        const workflow = (0,lookup/* nodeAt */.oB)(node, 'uses');
        return {
            steps: [...(0,pipeline_steps/* optionSteps */.z_)(node, job, reader), ...steps],
            images: imagesOf(node, steps, subject),
            called: workflow === undefined ? [] : [workflow],
        };
    });
    return joinParts(parts);
};
const joinParts = (parts) => ({
    steps: parts.flatMap(({ steps }) => steps),
    images: parts.flatMap(({ images }) => images),
    called: parts.flatMap(({ called }) => called),
});
/** The steps of a composite action, and the image of one that is a container. Source: GitHub documentation, "Metadata syntax for GitHub Actions". */
const actionParts = (root, file, reader) => {
    const runs = (0,lookup/* mappingAt */.oh)(root, 'runs');
    if (runs === undefined)
        return joinParts([]);
    const place = { role: 'action', subject: 'action', scope: runs.range };
    const steps = (0,pipeline_steps/* githubSteps */.zl)(runs, { ...place, title: 'The action', machine: 'unknown', mayFail: false, file }, reader);
    return {
        steps,
        images: [...(0,job_images/* jobImage */.z)((0,lookup/* nodeAt */.oB)(runs, 'image'), place), ...steps.flatMap(({ uses }) => (0,job_images/* jobImage */.z)(uses?.node, place))],
        called: [],
    };
};

;// CONCATENATED MODULE: ./build/artifacts/pipeline/gitlab.js




/** Keys of the root that are no jobs. Source: GitLab documentation, "CI/CD YAML syntax reference", global keywords. */
const globalKeys = new Set(['stages', 'variables', 'workflow', 'include', 'spec', 'cache', 'pages:deploy']);
/** `image: NAME` or `image: {name: NAME}`. */
const imageAt = (holder) => {
    const node = (0,lookup/* deref */.LA)(holder);
    return node?.kind === 'mapping' ? (0,lookup/* nodeAt */.oB)(node, 'name') : node;
};
const gitlab_imagesOf = (holder, subject) => [
    ...(0,job_images/* jobImage */.z)(imageAt((0,lookup/* nodeAt */.oB)(holder, 'image')), { role: 'job', subject, scope: holder.range }),
    ...(0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(holder, 'services')).flatMap(service => (0,job_images/* jobImage */.z)(imageAt(service), { role: 'service', subject, scope: holder.range })),
];
const jobParts = (name, node, file, reader) => {
    const subject = `job ${name}`;
    const job = { title: `The job "${name}"`, subject, scope: node.range, machine: 'unknown', mayFail: (0,pipeline_steps/* mayFail */.YO)(node), file };
    // Why one step: `before_script` and `script` are run one after the other by one shell.
    const scripts = ['before_script', 'script', 'after_script'].flatMap(key => reader.scripts((0,lookup/* nodeAt */.oB)(node, key)));
    const trigger = (0,lookup/* nodeAt */.oB)(node, 'trigger');
    return { steps: [(0,pipeline_steps/* stepOf */.cg)(job, { node, scripts })], images: gitlab_imagesOf(node, subject), called: trigger === undefined ? [] : [trigger] };
};
/** The jobs of a GitLab pipeline, what is said for all of them, and templates of jobs. */
const gitlabParts = (root, file, reader) => {
    if (root === undefined)
        return joinParts([]);
    const jobs = (0,lookup/* entriesOf */.Mc)(root).flatMap(({ name = '?', value }) => {
        const node = globalKeys.has(name) ? undefined : (0,lookup/* mappingAt */.oh)(value);
        return node === undefined ? [] : [jobParts(name, node, file, reader)];
    });
    const include = (0,lookup/* nodeAt */.oB)(root, 'include');
    return joinParts([{ steps: [], images: gitlab_imagesOf(root, ''), called: include === undefined ? [] : [include] }, ...jobs]);
};

// EXTERNAL MODULE: ./build/text/word-set.js
var word_set = __webpack_require__(74490);
// EXTERNAL MODULE: ./build/artifacts/pipeline/pipeline-scalars.js
var pipeline_scalars = __webpack_require__(79998);
// EXTERNAL MODULE: ./build/artifacts/pipeline/script-text.js
var script_text = __webpack_require__(47203);
// EXTERNAL MODULE: ./build/artifacts/pipeline/scripts.js
var pipeline_scripts = __webpack_require__(10822);
;// CONCATENATED MODULE: ./build/artifacts/pipeline/other.js





/** Keys under which other systems keep what a shell runs. Sources: the documentation of those that `pipelineSystem` knows. */
const scriptKeys = (0,word_set/* wordSet */.d)('run command commands script bash sh cmd cmds inlineScript before_script after_script before_install install after_success before_deploy ' +
    'build_script deploy_script test_script before_build after_build after_deploy after-script');
/** The scripts of a pipeline of which no more is known than where scripts stand in it, each as a step. */
const otherParts = (root, file) => ({
    steps: (0,pipeline_scalars/* pipelineScalars */.y)(root, (_, key) => key !== undefined && scriptKeys.has(key)).flatMap(({ node, variables }) => {
        const scripts = (0,pipeline_scripts/* containerScripts */.k)((0,script_text/* scriptIn */.lU)(file, node), variables);
        const job = {
            title: 'The pipeline',
            subject: '',
            scope: { start: 0, end: file.text.length },
            machine: 'unknown',
            mayFail: false,
            file,
        };
        return scripts.length === 0 ? [] : [(0,pipeline_steps/* stepOf */.cg)(job, { node, scripts })];
    }),
    images: [],
    called: [],
});

// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(2166);
;// CONCATENATED MODULE: ./build/artifacts/pipeline/kind.js















/** Root keys of which a file of the system has one: what lies in its folder may be something else. */
const tellingKeys = {
    github: ['jobs'],
    action: ['runs'],
    gitlab: [],
    devcontainer: [],
    bake: [],
    other: [
        ...['jobs', 'steps', 'stages', 'tasks', 'extends', 'pipelines', 'pipeline', 'phases', 'blocks', 'script', 'install'],
        ...['before_script', 'after_success', 'before_deploy', 'build_script', 'deploy_script', 'before_build', 'test_script'],
    ],
};
const jobKeys = ['script', 'extends', 'trigger', 'image', 'before_script', 'run'];
const found = { found: true, reason: 'Its path and its keys are those of a pipeline.' };
/** Pipelines are known by their paths and by the keys that such a file must have. */
const classifyPipeline = (candidate) => {
    if (isDevelopmentPath(candidate.path))
        return isDevelopmentText(candidate.text) ? { found: true, reason: 'It says how a container to develop in is started.' } : undefined;
    if ((0,build_file_change/* isBuildFilePath */.y)(candidate.path))
        return (0,bake/* isBakeText */.pP)(candidate.path, candidate.text)
            ? { found: true, reason: 'It has targets that docker buildx bake builds.' }
            : undefined;
    const system = (0,paths/* pipelineSystem */.av)(candidate.path);
    if (system === undefined || !(0,artifacts_candidate/* isYamlOrJson */.Vo)(candidate.path))
        return undefined;
    // Why asked before Compose: a workflow may have the name of a Compose file, but neither reads the other.
    if (candidate.roots.some(isCompose))
        return undefined;
    if (system === 'gitlab')
        return isGitlab(candidate) ? found : undefined;
    const keys = tellingKeys[system];
    if (!keys.some(key => (0,artifacts_candidate/* mentions */.wy)(candidate.text, key)))
        return undefined;
    const isWhole = system !== 'github' || candidate.rootKeys.has('on');
    if (isWhole && keys.some(key => candidate.rootKeys.has(key)))
        return found;
    return candidate.unread.some(text => keys.some(key => (0,artifacts_candidate/* mentions */.wy)(text, key))) ? found : undefined;
};
/** Services are a mapping only in Compose files, at the root. */
const isCompose = (root) => (0,lookup/* mappingAt */.oh)(root, 'services') !== undefined && (0,lookup/* lookup */.$I)(root, 'on').state === 'absent';
/** The file that GitLab looks for is one whatever is in it; others are by their jobs. */
const isGitlab = ({ name, text, roots, unread }) => /^\.gitlab-ci\.ya?ml$/u.test(name) ||
    unread.some(part => jobKeys.some(key => (0,artifacts_candidate/* mentions */.wy)(part, key))) ||
    (jobKeys.some(key => (0,artifacts_candidate/* mentions */.wy)(text, key)) &&
        roots.some(root => root.kind === 'mapping' && root.entries.some(({ value }) => jobKeys.some(key => (0,lookup/* lookup */.$I)(value, key).state !== 'absent'))));
/** Why said as of manifests: each job that takes the steps of another by an alias has all of them. */
const tooMany = ({ path }) => ({
    code: 'too-many',
    level: 'error',
    path,
    message: 'Aliases make the pipeline so large that it was not reviewed. Split it into smaller files.',
});
const parsePipeline = (file) => {
    if ((0,build_file_change/* isBuildFilePath */.y)(file.path)) {
        // Why of nothing: HCL is no YAML, and has no comments of it.
        const yaml = (0,parse/* parseYaml */.hN)((0,source_file/* sourceFile */.s)(file.path, ''));
        return { kind: 'pipeline', system: 'bake', file, yaml, root: undefined, ...(0,bake/* bakeParts */.ES)(file), notifications: [] };
    }
    if (isDevelopmentPath(file.path)) {
        const yaml = parseDevelopment(file);
        const root = (0,lookup/* mappingAt */.oh)(yaml.documents[0]?.root);
        return {
            kind: 'pipeline',
            system: 'devcontainer',
            file,
            yaml,
            root,
            ...developmentParts(yaml, file),
            notifications: yaml.notifications,
        };
    }
    const yaml = (0,parse/* readYaml */.gM)(file);
    const system = (0,paths/* pipelineSystem */.av)(file.path) ?? 'github';
    // GitLab allows a header (`spec:`) as a document before the pipeline.
    const written = (0,lookup/* mappingAt */.oh)((system === 'gitlab' ? yaml.documents.findLast(document => document.root) : yaml.documents[0])?.root);
    const isTooLarge = written !== undefined && file.text.includes('*') && new expanded_size/* ExpandedSize */.f().of(written) > (0,expanded_size/* maxNodes */.W)(file.text);
    const root = isTooLarge ? undefined : written;
    const parts = () => {
        if (system === 'other')
            return otherParts(root, file);
        const reader = new pipeline_steps/* ScriptReader */.zb(file, root);
        if (system === 'gitlab')
            return gitlabParts(root, file, reader);
        return system === 'action' ? actionParts(root, file, reader) : workflowParts(root, file, reader);
    };
    const notifications = isTooLarge ? [...yaml.notifications, tooMany(file)] : yaml.notifications;
    return { kind: 'pipeline', system, file, yaml, root, ...parts(), notifications };
};
/** Pipelines: GitHub's workflows and composite actions, GitLab's, and as far as their scripts go those of other systems; how containers to develop in are started, and what bake builds. */
const pipelineKind = {
    name: 'pipeline',
    language: 'yaml',
    examplePath: '.github/workflows/build.yaml',
    mayBe: path => (0,paths/* isPipeline */.DQ)(path) || isDevelopmentPath(path) || (0,build_file_change/* isBuildFilePath */.y)(path),
    classify: classifyPipeline,
    parse: parsePipeline,
    choiceOf: () => ({}),
    walk: artifact => [
        (0,file_kind/* wholeFile */.A)(artifact),
        ...artifact.images.map(image => ({ name: 'jobImage', node: image, subject: image.subject, scope: image.scope })),
    ],
    images: ({ images }) => images.map(job_images/* imageNodeOf */.J),
};

// EXTERNAL MODULE: ./build/artifacts/toml/parse.js
var toml_parse = __webpack_require__(95867);
// EXTERNAL MODULE: ./build/artifacts/toml/model.js
var model = __webpack_require__(41365);
// EXTERNAL MODULE: ./build/artifacts/registries/registry-setting.js
var registry_setting = __webpack_require__(72437);
;// CONCATENATED MODULE: ./build/artifacts/registries/read-settings.js


const unverified = (host, node) => node !== undefined && (0,model/* isTomlTrue */.FG)(node) ? [{ host, how: 'unverified', at: node.range }] : [];
/** An address that says `http://`. */
const plain = (node) => {
    const text = (0,model/* tomlText */.Yu)(node);
    if (node === undefined || text === undefined)
        return [];
    const { host, isPlain } = (0,registry_setting/* hostOf */.w)(text);
    return isPlain ? [{ host, how: 'plain', at: node.range }] : [];
};
/**
 * `config.toml` of containerd: the names of the plugin that pulls for Kubernetes, in versions 1, 2 and 3 of the format, and what it says of registries.
 * Source: containerd, `docs/cri/registry.md`, `docs/cri/config.md`.
 */
const plugins = ['cri', 'io.containerd.grpc.v1.cri', 'io.containerd.cri.v1.images'];
const containerdSettings = (root) => plugins.flatMap(plugin => {
    const registry = (0,model/* tomlAt */.EV)(root, 'plugins', plugin, 'registry');
    return [
        ...(0,model/* tomlEntries */.fE)((0,model/* tomlAt */.EV)(registry, 'configs')).flatMap(([host, node]) => unverified((0,registry_setting/* hostOf */.w)(host).host, (0,model/* tomlAt */.EV)(node, 'tls', 'insecure_skip_verify'))),
        ...(0,model/* tomlEntries */.fE)((0,model/* tomlAt */.EV)(registry, 'mirrors')).flatMap(([, node]) => (0,model/* tomlItems */.JV)((0,model/* tomlAt */.EV)(node, 'endpoint')).flatMap(plain)),
    ];
});
/** `hosts.toml`: where images of a registry are pulled from. Source: containerd, `docs/hosts.md`. */
const hostsSettings = (root) => {
    const server = (0,model/* tomlAt */.EV)(root, 'server');
    const own = (0,model/* tomlText */.Yu)(server);
    return [
        ...plain(server),
        ...unverified(own === undefined ? '*' : (0,registry_setting/* hostOf */.w)(own).host, (0,model/* tomlAt */.EV)(root, 'skip_verify')),
        ...(0,model/* tomlEntries */.fE)((0,model/* tomlAt */.EV)(root, 'host')).flatMap(([address, node]) => {
            const { host, isPlain } = (0,registry_setting/* hostOf */.w)(address);
            return [...(isPlain ? [{ host, how: 'plain', at: node.range }] : []), ...unverified(host, (0,model/* tomlAt */.EV)(node, 'skip_verify'))];
        }),
    ];
};
const insecure = (node) => {
    const flag = (0,model/* tomlAt */.EV)(node, 'insecure');
    const name = (0,model/* tomlText */.Yu)((0,model/* tomlAt */.EV)(node, 'location')) ?? (0,model/* tomlText */.Yu)((0,model/* tomlAt */.EV)(node, 'prefix')) ?? '';
    return flag !== undefined && (0,model/* isTomlTrue */.FG)(flag) ? [{ host: (0,registry_setting/* hostOf */.w)(name).host, how: 'insecure', at: flag.range }] : [];
};
/** `registries.conf`, in its present form and the first one. Source: containers-registries.conf(5). */
const registriesSettings = (root) => [
    ...(0,model/* tomlItems */.JV)((0,model/* tomlAt */.EV)(root, 'registry')).flatMap(node => [...insecure(node), ...(0,model/* tomlItems */.JV)((0,model/* tomlAt */.EV)(node, 'mirror')).flatMap(insecure)]),
    ...(0,model/* tomlItems */.JV)((0,model/* tomlAt */.EV)(root, 'registries', 'insecure', 'registries')).flatMap((node) => {
        const text = (0,model/* tomlText */.Yu)(node);
        return text === undefined ? [] : [{ host: (0,registry_setting/* hostOf */.w)(text).host, how: 'insecure', at: node.range }];
    }),
];
const read_settings_readers = {
    containerd: containerdSettings,
    hosts: hostsSettings,
    registries: registriesSettings,
};
/** What a file says of registries, in source order. */
const readRegistrySettings = (form, root) => root === undefined ? [] : read_settings_readers[form](root).toSorted((a, b) => a.at.start - b.at.start);

;// CONCATENATED MODULE: ./build/artifacts/registries/kind.js




const isRegistriesConf = (path) => /(?:^|\/)(?:registries\.conf|registries\.conf\.d\/[^/]+\.conf)$/u.test(path);
const isHostsToml = (path) => (0,text_path/* fileNameOf */.bV)(path) === 'hosts.toml';
/** `config.toml`, `containerd-config.toml`, `conf.d/mirrors.toml` of containerd: its text has to say that it is one. */
const mayBeContainerd = (path) => path.endsWith('.toml') && (/containerd/u.test(path) || (0,text_path/* fileNameOf */.bV)(path) === 'config.toml');
/** Tables that only these files have. */
const registriesWords = [
    '[[registry]]',
    'unqualified-search-registries',
    '[registries.',
    'short-name-mode',
    'credential-helpers',
    '[aliases]',
];
const isContainerd = (path, text) => text.includes('io.containerd.') || /^[ \t]*\[plugins\.["']?cri["']?[.\]]/mu.test(text) || /(?:^|\/)etc\/containerd\//u.test(path);
/**
 * Cargo, Hugo, GitLab Runner and many others have a `config.toml`, and a `hosts.toml` may list anything: the text decides, and the folder where containerd
 * looks for nothing else.
 */
const formOf = ({ path, text }) => {
    if (isRegistriesConf(path))
        return registriesWords.some(word => text.includes(word)) ? 'registries' : undefined;
    if (isHostsToml(path))
        return /(?:^|\/)certs\.d\/[^/]+\/hosts\.toml$/u.test(path) || /^[ \t]*\[host\.["']https?:/mu.test(text) ? 'hosts' : undefined;
    return mayBeContainerd(path) && isContainerd(path, text) ? 'containerd' : undefined;
};
const reasons = {
    containerd: 'It configures containerd.',
    hosts: 'containerd reads a file of this name for each registry.',
    registries: 'Podman, Buildah and CRI-O read a file of this name.',
};
/** `config.toml` and `hosts.toml` of containerd, and `registries.conf`. */
const registriesKind = {
    name: 'registry configuration',
    language: 'toml',
    examplePath: 'registries.conf',
    mayBe: path => isRegistriesConf(path) || isHostsToml(path) || mayBeContainerd(path),
    classify: candidate => {
        const form = formOf(candidate);
        return form === undefined ? undefined : { found: true, reason: reasons[form] };
    },
    parse: file => {
        const toml = (0,toml_parse/* parseToml */.M)(file);
        const settings = readRegistrySettings(formOf(file) ?? 'registries', toml.root);
        return { kind: 'registries', file, comments: toml.comments, settings, notifications: toml.notifications };
    },
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

// EXTERNAL MODULE: ./build/artifacts/systemd/assignments.js
var systemd_assignments = __webpack_require__(90329);
;// CONCATENATED MODULE: ./build/artifacts/script/kind.js






const isScript = (path) => (0,paths/* scriptForm */.me)(path) !== undefined;
/** Commands of engines by which something is run, built, pushed or logged in to: a script without one says nothing about containers. */
const runsEngine = (text, form) => /\bdockerd\b/u.test(text) || startsEngine(text, form);
const startsEngine = (text, form) => /\b(?:docker|podman|nerdctl|buildah|skopeo|oras|crane|helm)\b/u.test(text) &&
    (/\b(?:run|create|build|bud|login)\b/u.test(text) || (form === 'jenkins' && /\b(?:args|inside|withRun)\b/u.test(text)));
const scriptsOf = (file) => {
    const form = (0,paths/* scriptForm */.me)(file.path);
    if (form === undefined)
        return [];
    const variables = (0,script_text/* constantsOf */.Lg)(file, form);
    return (0,pipeline_scripts/* containerScripts */.k)((0,script_text/* scriptOf */.Fl)(file, form), name => variables.get(name), file.text);
};
const parseScript = (file) => ({
    kind: 'script',
    file,
    step: {
        title: `The script "${(0,text_path/* fileNameOf */.bV)(file.path)}"`,
        subject: '',
        scope: { start: 0, end: file.text.length },
        node: undefined,
        uses: undefined,
        scripts: scriptsOf(file),
        machine: 'own',
        mayFail: false,
        host: (0,paths/* scriptForm */.me)(file.path) === 'unit' ? 'unit' : 'script',
        file,
    },
    comments: (0,systemd_assignments/* commentsIn */.wL)(file),
    notifications: [],
});
/** Shell scripts, makefiles and their like, and units of systemd in which a container engine is called. */
const scriptKind = {
    name: 'script',
    language: 'yaml',
    examplePath: 'deploy.sh',
    // Why: folders of scripts hold programs as well.
    isText: path => (0,paths/* scriptForm */.me)(path) === 'shell' && !(0,text_path/* fileNameOf */.bV)(path).includes('.'),
    mayBe: isScript,
    classify: ({ path, text }) => {
        const form = (0,paths/* scriptForm */.me)(path);
        return form !== undefined && runsEngine(text, form) ? { found: true, reason: 'It calls a container engine.' } : undefined;
    },
    parse: parseScript,
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

;// CONCATENATED MODULE: ./build/artifacts/signature-policy/kind.js




/** `policy.json`, `default-policy.json`. */
const isPolicyName = (path) => isJsonNamed(path, 'policy');
/** `etc/containers/`, `~/.config/containers/`. */
const isInContainersFolder = (path) => /(?:^|\/)containers\/$/u.test((0,text_path/* folderOf */.yS)(path)) && (0,text_path/* fileNameOf */.bV)(path) === 'policy.json';
/** What a policy can ask for, two of which no other kind of policy has. */
const requirements = /"(?:insecureAcceptAnything|signedBy|sigstoreSigned)"/u;
/** AWS, Kubernetes, OPA and others have a `policy.json`, too: it has other keys. */
const isPolicy = ({ path, text, jsonKeys }) => {
    if (jsonKeys === undefined)
        return isInContainersFolder(path) || (requirements.test(text) && /^\uFEFF?\s*\{/u.test(text));
    const isShaped = jsonKeys.has('default') && [...jsonKeys].every(key => key === 'default' || key === 'transports');
    return isShaped && (isInContainersFolder(path) || requirements.test(text) || text.includes('"reject"'));
};
/** `policy.json` of containers-policy.json(5), by its name and its keys. */
const signaturePolicyKind = {
    name: 'signature policy',
    language: 'json',
    examplePath: 'containers/policy.json',
    mayBe: isPolicyName,
    classify: candidate => isPolicyName(candidate.path) && isPolicy(candidate)
        ? { found: true, reason: 'Podman, Skopeo and CRI-O read a file of this name, and its keys are those of containers-policy.json.' }
        : undefined,
    parse: file => {
        const { yaml, root, notifications } = (0,parse_json_file/* parseJsonFile */.O)(file);
        return { kind: 'signature-policy', file, yaml, root, notifications };
    },
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

// EXTERNAL MODULE: ./build/artifacts/sops/kind.js
var sops_kind = __webpack_require__(67661);
// EXTERNAL MODULE: ./build/artifacts/systemd/component-unit.js
var component_unit = __webpack_require__(89423);
// EXTERNAL MODULE: ./build/artifacts/shell/parse.js
var shell_parse = __webpack_require__(85005);
// EXTERNAL MODULE: ./build/artifacts/systemd/commands.js
var commands = __webpack_require__(32953);
// EXTERNAL MODULE: ./build/artifacts/systemd/unit-variables.js
var unit_variables = __webpack_require__(53473);
;// CONCATENATED MODULE: ./build/artifacts/systemd/kind.js








/** `/etc/default/docker`, `/etc/sysconfig/docker`: variables that the unit puts into its command. */
const isVariablesPath = (path) => /(?:^|\/)(?:default|sysconfig)\/docker$/u.test(path);
/** Variables of the units of Debian, Ubuntu, Fedora and CentOS that hold flags of dockerd. */
const flagVariables = new Set('DOCKER_OPTS OPTIONS DOCKER_NETWORK_OPTIONS DOCKER_STORAGE_OPTIONS INSECURE_REGISTRY other_args'.split(' '));
const mentionsDockerd = (text) => /dockerd|docker daemon|podman(?: -[^\n]{0,200})? system service/u.test(text);
/** True for the socket that the unit of Docker or Podman is handed, or a drop-in of it: `docker.socket`, `docker.socket.d/tcp.conf`. */
const isSocketPath = (path) => /(?:^|\/)(?:docker|podman)\.socket(?:\.d\/[^/]+\.conf)?$/u.test(path);
/** Where a socket is opened, as the option of the daemon that is handed it. Source: systemd.socket(5), "ListenStream="; a number alone is a port of all addresses. */
const socketCommand = ({ nameRange, value }) => {
    const text = value.text.trimEnd();
    const from = text.length - text.trimStart().length;
    const host = /^\d+$/u.test(text.trim()) ? '[::]:' : '';
    return new mapped_text/* MappedTextBuilder */.Y()
        .stand(`dockerd --host=${/^[/@%]/u.test(text.trim()) ? 'unix://' : `tcp://${host}`}`, nameRange)
        .part(value, from, text.length)
        .build(nameRange.start);
};
const commandsIn = (file) => {
    const assignments = (0,systemd_assignments/* readAssignments */.FI)(file);
    if (isSocketPath(file.path))
        return (0,systemd_assignments/* listedValues */.uz)(assignments, 'ListenStream').map(socketCommand);
    if (isVariablesPath(file.path))
        return assignments.filter(({ name }) => flagVariables.has(name.replace(/^export\s+/u, ''))).map(one => (0,commands/* variableCommand */.wO)('dockerd', one));
    const isDocker = /^docker(?:d|-engine)?$/u.test((0,commands/* alteredUnit */.cB)(file.path) ?? '');
    const used = new Set((0,commands/* writtenStarts */.Vm)(assignments).flatMap(command => [...(0,unit_variables/* namedIn */.$P)(command)]));
    return [
        ...(0,commands/* startCommands */.$d)(assignments).filter(({ text }) => mentionsDockerd(text)),
        ...(isDocker
            ? (0,commands/* looseFlags */.mI)(assignments)
                .filter(({ name }) => !used.has(name))
                .map(one => (0,commands/* variableCommand */.wO)('dockerd', one))
            : []),
    ];
};
const kind_parse = (file) => {
    const read = commandsIn(file).map(value => ({ value, script: (0,shell_parse/* parseShellScript */.N)(value) }));
    return {
        kind: 'daemon-unit',
        file,
        scripts: read.flatMap(({ script }) => script ?? []),
        comments: (0,systemd_assignments/* commentsIn */.wL)(file),
        notifications: read.flatMap(({ value, script }) => (script?.complete ? [] : [(0,commands/* unreadCommand */.B1)(file, value)])),
    };
};
/** Units, sockets and drop-ins that start dockerd, and the variables of its unit. */
const daemonUnitKind = {
    name: 'unit of dockerd',
    language: 'ini',
    examplePath: 'docker.service.d/override.conf',
    mayBe: path => (0,commands/* isUnitPath */.gF)(path) || isVariablesPath(path) || isSocketPath(path),
    classify: ({ path, text }) => {
        if (!(0,commands/* isUnitPath */.gF)(path) && !isVariablesPath(path) && !isSocketPath(path))
            return undefined;
        const isOurs = isVariablesPath(path) || commandsIn((0,source_file/* sourceFile */.s)(path, text)).length > 0;
        return isOurs ? { found: true, reason: `The file ${(0,text_path/* fileNameOf */.bV)(path)} says how dockerd is started.` } : undefined;
    },
    parse: kind_parse,
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

// EXTERNAL MODULE: ./build/artifacts/telemetry/kind.js
var telemetry_kind = __webpack_require__(86533);
// EXTERNAL MODULE: ./build/artifacts/helm/templates-folder.js
var templates_folder = __webpack_require__(24284);
;// CONCATENATED MODULE: ./build/artifacts/values/kind.js




/** `values.yaml`, `values-prod.yaml`, `prod.values.yml`. */
const isValues = (path) => /^(?:[\w.-]+[-_.])?values(?:[-_.][\w.-]+)?\.ya?ml$/u.test((0,text_path/* fileNameOf */.bV)(path));
/** True for a template of that name, which nobody reads as it is written: `{{ .Values | toYaml }}`. */
const isTemplate = ({ path, text, unread }) => (0,templates_folder/* isInTemplates */.j)(path) && text.includes('{{') && unread.length > 0;
/** Values of charts, by their names; what reads as a manifest is one, whatever it is called. */
const valuesKind = {
    name: 'values file',
    language: 'yaml',
    examplePath: 'values.yaml',
    mayBe: isValues,
    classify: candidate => isValues(candidate.path) && !isTemplate(candidate)
        ? { found: true, reason: 'Helm reads files of this name as the values of a chart.' }
        : undefined,
    parse: file => {
        const yaml = (0,parse/* readYaml */.gM)(file);
        return { kind: 'values', file, yaml, notifications: yaml.notifications };
    },
    choiceOf: () => ({}),
    walk: artifact => [(0,file_kind/* wholeFile */.A)(artifact)],
    images: () => [],
};

;// CONCATENATED MODULE: ./build/artifacts/kinds.js




















/** The kinds of files, each by its name in rules, in the order in which a file is shown to them. */
const fileKinds = {
    dockerfile: dockerfileKind,
    'daemon-json': daemonJsonKind,
    'daemon-unit': daemonUnitKind,
    'component-unit': component_unit/* componentUnitKind */._,
    registries: registriesKind,
    'signature-policy': signaturePolicyKind,
    kustomization: kustomizationKind,
    chart: chartKind,
    kubernetes: kubernetes_kind/* kubernetesKind */.v,
    pipeline: pipelineKind,
    compose: composeKind,
    script: scriptKind,
    falco: falcoKind,
    monitoring: monitoringKind,
    telemetry: telemetry_kind/* telemetryKind */.iL,
    values: valuesKind,
    environment: kind/* environmentKind */.K,
    key: keyKind,
    login: loginKind,
    sops: sops_kind/* sopsKind */._0,
};
/** The same as a list. */
const allFileKinds = Object.entries(fileKinds);
/** The descriptor of an artifact's kind. */
const kindOf = ({ kind }) => fileKinds[kind];


/***/ }),

/***/ 82096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ classifyManifest)
/* harmony export */ });
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32148);
/* harmony import */ var _compose_classify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9040);
/* harmony import */ var _compose_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41527);
/* harmony import */ var _helm_templates_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24284);
/* harmony import */ var _named_manifests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73006);
/* harmony import */ var _node_configuration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69977);
/* harmony import */ var _object_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65054);







const suspectedActions = (outlines) => {
    if (outlines.some(outline => outline.actions === 'jinja'))
        return 'jinja';
    return outlines.some(outline => outline.actions === 'go') ? 'go' : 'none';
};
const isKustomizeConfig = (version) => version.startsWith('kustomize.config.k8s.io/');
const manifest = { found: true, reason: 'A document has "apiVersion" and "kind".' };
/** Manifests are known by `apiVersion` and `kind` at the root of any document. */
const classifyManifest = (candidate) => {
    const { path, text } = candidate;
    if (!(0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .isYamlOrJson */ .Vo)(path) && !(0,_named_manifests_js__WEBPACK_IMPORTED_MODULE_5__/* .isKubeconfigName */ .r)(path) && !(0,_named_manifests_js__WEBPACK_IMPORTED_MODULE_5__/* .isStaticPod */ .u)(path))
        return undefined;
    if (!(0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy)(text, 'kind', 'apiVersion'))
        return configuresNode(candidate) ? nodeFound : undefined;
    const { jsonKeys, outlines } = candidate;
    if (jsonKeys !== undefined && !(jsonKeys.has('kind') && (jsonKeys.has('apiVersion') || jsonKeys.has('items'))))
        return undefined;
    const helm = mayBeHelm(candidate) ? classifyTemplate(text) : undefined;
    // Why no parser: what the lines show of a plain mapping is there, unless they stand in quotes. What they do not show may be there all the
    // same.
    if (!(0,_compose_classify_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeCompose */ .b)(candidate)) {
        if (helm)
            return helm;
        if (outlines.some(outline => showsObject(outline) && !isKustomizeConfig(versionShown(outline))))
            return manifest;
    }
    const versions = versionsOf(candidate);
    if (versions.length === 0)
        return undefined;
    if (helm)
        return helm;
    return versions.every(isKustomizeConfig) ? { found: false, reason: 'It configures kustomize and is not an API object.' } : manifest;
};
const nodeFound = { found: true, reason: 'It configures a node of Talos, k3s or RKE2, or etcd.' };
const configuresNode = (candidate) => (0,_node_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .mayConfigureNode */ .Y)(candidate.text) && candidate.roots.some(root => root.kind === 'mapping' && (0,_node_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeConfiguration */ .V)(root) !== undefined);
const mayBeHelm = (candidate) => {
    const suspected = suspectedActions(candidate.outlines);
    if (suspected === 'jinja')
        return false;
    return (candidate.text.includes('{{') && (0,_helm_templates_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .isInTemplates */ .j)(candidate.path)) || (suspected === 'go' && candidate.unread.length > 0);
};
const showsObject = ({ keys }) => keys.has('kind') && keys.has('apiVersion');
const versionShown = ({ keys }) => (keys.get('apiVersion') ?? '').replaceAll(/["']/g, '');
/** In a chart the root may be indented or stand between actions, so the keys count wherever a line begins with them. */
const classifyTemplate = (text) => /^\uFEFF?[ ]*["']?apiVersion["']?[ ]*:/m.test(text) && /^\uFEFF?[ ]*["']?kind["']?[ ]*:/m.test(text)
    ? { found: true, template: 'helm', reason: 'It is a Helm template with "apiVersion" and "kind".' }
    : undefined;
/** The `apiVersion` of each object; empty for one that is not a string, and for a document that can't be read and speaks of both keys. */
const versionsOf = ({ name, roots, unread }) => {
    const written = roots.flatMap(root => [...(0,_object_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listedObjects */ .m)(root)].map(({ apiVersion }) => apiVersion ?? ''));
    // Why: what has the name of a Compose file and can't be read is one, unless it speaks of both keys in plain words.
    const speaks = (0,_compose_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isComposeName */ .Y)(name) ? _candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .hasWords */ .kR : _candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy;
    return unread.some(text => speaks(text, 'kind', 'apiVersion')) ? [...written, ''] : written;
};


/***/ }),

/***/ 94245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ maxNodes),
/* harmony export */   f: () => (/* binding */ ExpandedSize)
/* harmony export */ });
/** Aliases within aliases: deeper than this no person writes them, and a program that follows them needs care. */
const maxDepth = 256;
/**
 * How many nodes what is read of one file may stand for once aliases are replaced: a few lines of aliases make millions, and every rule
 * would look at all of them. Large files may have a node to every four characters, more than real ones do.
 */
const maxNodes = (text) => Math.max(300_000, text.length / 4);
/** Counts how many nodes a node stands for once every alias is replaced by its target. Remembers what it has counted. */
class ExpandedSize {
    #sizes = new Map();
    /** `Infinity` for a node that contains itself. */
    of(node) {
        return this.#count(node, 0);
    }
    #count(node, depth) {
        if (node.kind === 'scalar')
            return 1;
        const known = this.#sizes.get(node);
        if (known !== undefined)
            return known;
        if (depth > maxDepth)
            return Number.POSITIVE_INFINITY;
        // Until it is counted, a node that leads back to itself has no end.
        this.#sizes.set(node, Number.POSITIVE_INFINITY);
        const size = childrenOf(node).reduce((sum, child) => sum + this.#count(child, depth + 1), 1);
        this.#sizes.set(node, size);
        return size;
    }
}
const childrenOf = (node) => {
    if (node.kind === 'mapping')
        return node.entries.flatMap(entry => [entry.key, entry.value]);
    if (node.kind === 'sequence')
        return node.items;
    return node.kind === 'alias' && node.target !== undefined ? [node.target] : [];
};


/***/ }),

/***/ 50908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ kubernetesKind)
/* harmony export */ });
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32148);
/* harmony import */ var _file_kind_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66260);
/* harmony import */ var _images_kubernetes_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36411);
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82096);
/* harmony import */ var _named_manifests_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73006);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14495);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69777);
/* harmony import */ var _pod_spec_places_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51353);








const walk = (artifact) => {
    const nodes = [(0,_file_kind_js__WEBPACK_IMPORTED_MODULE_6__/* .wholeFile */ .A)(artifact)];
    for (const object of artifact.objects) {
        const scope = object.range;
        nodes.push({ name: 'object', node: object, subject: object.subject, scope });
        const typed = (0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .typedObject */ .g)(object);
        if (typed)
            nodes.push({ name: typed.kind, node: typed, subject: object.subject, scope });
        else if ((0,_pod_spec_places_js__WEBPACK_IMPORTED_MODULE_5__/* .templatePathOf */ .ZM)(object) === undefined)
            nodes.push({ name: 'other', node: object, subject: object.subject, scope });
        for (const podSpec of object.podSpecs) {
            nodes.push({ name: 'podSpec', node: podSpec, subject: podSpec.subject, scope });
            // Why the object's range: what a container inherits (pod security context, anchors) stands outside the container.
            for (const container of podSpec.containers)
                nodes.push({ name: 'container', node: container, subject: container.subject, scope });
        }
    }
    return nodes;
};
/** Kubernetes manifests, templates of charts among them, with kustomizations and values beside them. */
const kubernetesKind = {
    name: 'Kubernetes manifest',
    language: 'yaml',
    examplePath: 'manifest.yaml',
    // Why also `package.json`: kubectl reads it in a folder of manifests.
    mayBe: path => (0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .isYamlOrJson */ .Vo)(path) || (0,_named_manifests_js__WEBPACK_IMPORTED_MODULE_7__/* .isKubeconfigName */ .r)(path) || (0,_named_manifests_js__WEBPACK_IMPORTED_MODULE_7__/* .isStaticPod */ .u)(path),
    classify: _classify_js__WEBPACK_IMPORTED_MODULE_2__/* .classifyManifest */ .Q,
    parse: (file, { template = 'none' }, companions) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseKubernetes */ .K)(file, { template, companions }),
    choiceOf: ({ template }) => ({ template }),
    walk,
    images: _images_kubernetes_images_js__WEBPACK_IMPORTED_MODULE_1__/* .kubernetesImages */ .B,
};


/***/ }),

/***/ 73006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ isKubeconfigName),
/* harmony export */   u: () => (/* binding */ isStaticPod)
/* harmony export */ });
/**
 * The names under which kubectl, kubeadm and people keep how a cluster is reached, which have no ending of YAML. Sources: Kubernetes documentation, "Organizing Cluster
 * Access Using kubeconfig Files"; kubeadm, "Implementation details".
 */
const kubeconfigName = /(?:^|\/)(?:\.?kube-?config(?:[-_.][\w-]{1,100})?|[\w.-]{1,100}\.kubeconfig|\.kube\/config|(?:admin|super-admin|kubelet|bootstrap-kubelet|controller-manager|scheduler)\.conf)$/u;
/** True for a file that is called as kubeconfigs are. */
const isKubeconfigName = (path) => kubeconfigName.test(path);
/**
 * Folders of which the kubelet takes every file as a pod, whatever it is called, those that begin with a dot left out. Source: Kubernetes, `pkg/kubelet/config/file.go`;
 * kubeadm, RKE2 and k0s have theirs there.
 */
const staticPods = /(?:^|\/)(?:etc\/kubernetes\/manifests\/(?!\.)[^/]+|(?:static-?pods?|agent\/pod-manifests|kubelet\.d)\/[^/.]+)$/u;
/** True for a file that the kubelet starts a pod of by where it lies. */
const isStaticPod = (path) => staticPods.test(path);


/***/ }),

/***/ 69977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nodeConfiguration),
/* harmony export */   Y: () => (/* binding */ mayConfigureNode)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);

const talos = { apiVersion: 'talos.dev/v1alpha1', kind: 'MachineConfiguration' };
/** The same for RKE2, which reads the same file in its own folder. */
const k3s = { apiVersion: 'k3s.cattle.io/v1', kind: 'NodeConfiguration' };
const etcd = { apiVersion: 'etcd.io/v3', kind: 'Configuration' };
/** Source: Talos documentation, "Configuration", `v1alpha1.Config`. */
const talosKeys = new Set(['version', 'debug', 'persist', 'machine', 'cluster']);
/** Source: K3s documentation, "Configuration File", and the flags of `k3s server` and `rke2 server`; `+` adds to a file before. */
const componentArguments = /^(?:kube-(?:apiserver|controller-manager|scheduler|proxy)|kubelet|etcd)-arg\+?$/u;
/** Flags of k3s and RKE2 that no other program has. Source: K3s documentation, "k3s server". */
const nodeFlags = new Set([
    'write-kubeconfig-mode',
    'write-kubeconfig-group',
    'secrets-encryption',
    'protect-kernel-defaults',
    'cluster-init',
    'cluster-cidr',
    'service-cidr',
    'flannel-backend',
    'disable-network-policy',
    'disable-cloud-controller',
    'disable-kube-proxy',
    'datastore-endpoint',
    'agent-token',
    'agent-token-file',
    'token-file',
    'kubelet-certificate-authority',
    'etcd-expose-metrics',
    'embedded-registry',
    'pod-security-admission-config-file',
    'node-label',
    'node-taint',
    'tls-san',
]);
const nodeFlag = new RegExp(`^["']?(?:${[...nodeFlags].join('|')})["']?:`, 'mu');
/** Two of them, or one with the server and the token by which a node joins. */
const hasNodeFlags = (names) => {
    const own = names.filter(name => nodeFlags.has(name)).length;
    return own > 1 || (own === 1 && names.includes('token'));
};
/** Keys of a file that etcd is started with. Source: etcd documentation, "Configuration file". */
const isEtcd = (names) => names.some(name => ownEtcdKeys.has(name)) && names.filter(name => ownEtcdKeys.has(name) || etcdKeys.has(name)).length > 1;
/** One of these and another one of either. */
const ownEtcdKeys = new Set(['listen-client-urls', 'client-transport-security']);
const etcdKeys = new Set([
    'advertise-client-urls',
    'data-dir',
    'initial-cluster',
    'listen-peer-urls',
    'peer-transport-security',
]);
/** True for a text without which no document in it is such a configuration. */
const mayConfigureNode = (text) => /^["']?(?:machine|cluster|listen-client-urls|client-transport-security)["']?:/mu.test(text) ||
    /^["']?(?:kube[\w-]{0,40}|etcd)-arg\+?["']?:/mu.test(text) ||
    /\{\s{0,20}"(?:listen-client-urls|client-transport-security)"/u.test(text) ||
    nodeFlag.test(text);
/**
 * What a mapping configures that has neither `apiVersion` nor `kind`: a node of Talos, of k3s or of RKE2, or etcd; undefined for anything else. A part of a
 * configuration of Talos that is laid over another is known by both of its halves.
 */
const nodeConfiguration = (node) => {
    const names = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).flatMap(({ name }) => name ?? []);
    if (names.includes('apiVersion') || names.includes('kind'))
        return undefined;
    if (names.some(name => componentArguments.test(name)) || hasNodeFlags(names))
        return k3s;
    if (isEtcd(names))
        return etcd;
    const halves = ['machine', 'cluster'].filter(key => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(node, key) !== undefined);
    const isTalos = halves.length === 2 || (halves.length === 1 && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(node, 'version') === 'v1alpha1');
    return isTalos && names.every(name => talosKeys.has(name)) ? talos : undefined;
};


/***/ }),

/***/ 65054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ listedObjects)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _node_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69977);
/* harmony import */ var _pod_spec_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51353);



/** Lists may hold lists; deeper than this only hostile ones do. */
const maxListDepth = 8;
/**
 * The objects of a document: itself, the items of a list, and the objects of an OpenShift `Template`. A list is for kubectl whatever has
 * `items`, of any kind; one that is not called so may be an object as well. A mapping without `apiVersion` and `kind` is none
 * but for configurations of nodes, and each mapping counts once however many aliases name it.
 */
const listedObjects = (root) => unfold(root, undefined, 0, new Set());
function* unfold(node, list, depth, seen) {
    if (node?.kind !== 'mapping' || seen.has(node) || depth > maxListDepth)
        return;
    seen.add(node);
    const configuration = depth === 0 ? (0,_node_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeConfiguration */ .V)(node) : undefined;
    if (configuration !== undefined)
        yield { node, ...configuration };
    const apiVersion = textAt(node, 'apiVersion', list?.apiVersion);
    const kind = textAt(node, 'kind', list?.kind);
    const template = kind === 'Template' && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceAt */ .FS)(node, 'objects') !== undefined;
    const items = template ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'objects')) : listItems(node, kind);
    const isPlain = items === undefined || (!template && mayBeNoList(kind, items));
    if (isPlain && isObject(node, list))
        yield { node, apiVersion, kind };
    // Why: in a kind that is searched everywhere, what its items hold has been found already.
    if (items === undefined || (isPlain && (0,_pod_spec_places_js__WEBPACK_IMPORTED_MODULE_2__/* .isSearched */ .mU)({ kind, group: (0,_pod_spec_places_js__WEBPACK_IMPORTED_MODULE_2__/* .groupOf */ .F8)(apiVersion) })))
        return;
    const head = { apiVersion, kind: kind === 'List' ? undefined : kind?.replace(/List$/u, '') };
    for (const item of items)
        yield* unfold(item, template ? undefined : head, depth + 1, seen);
}
/**
 * True for what kubectl takes for a list and others for an object: its kind does not end in "List", and its items do not say what they are.
 */
const mayBeNoList = (kind, items) => kind !== undefined && !kind.endsWith('List') && !items.every(hasHead);
const hasHead = (item) => !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(item, 'apiVersion')) && !(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(item, 'kind'));
const textAt = (node, key, inherited) => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, key)) ? inherited : (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(node, key);
const listItems = (node, kind) => kind !== undefined && (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceAt */ .FS)(node, 'items') !== undefined ? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'items')) : undefined;
/** Both must be there, or one of them and perhaps the other, which a template prints. */
const isObject = (node, list) => {
    const states = ['apiVersion', 'kind'].map(key => {
        const found = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, key);
        if (!(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(found))
            return found.state === 'unknown' && found.entry === undefined ? 'unseen' : 'written';
        return list?.[key] === undefined ? 'missing' : 'written';
    });
    return states.includes('written') && !states.includes('missing');
};


/***/ }),

/***/ 69777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ parseKubernetes)
});

// EXTERNAL MODULE: ./build/text/range.js
var text_range = __webpack_require__(56626);
// EXTERNAL MODULE: ./build/artifacts/helm/chart-values.js
var chart_values = __webpack_require__(64803);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
// EXTERNAL MODULE: ./build/artifacts/yaml/comments.js
var comments = __webpack_require__(34885);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var parse = __webpack_require__(5354);
// EXTERNAL MODULE: ./build/artifacts/helm/actions.js
var helm_actions = __webpack_require__(42663);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/scalar.js
var yaml_scalar = __webpack_require__(46075);
;// CONCATENATED MODULE: ./build/artifacts/helm/condition.js


/** Longer conditions and deeper brackets are not evaluated: no real ones are. */
const maxLength = 500;
const maxDepth = 20;
const TOKEN = /\s*(?:([()])|"([^"\\]*)"|(-?\d+)(?![\w.])|(\$?\.Values(?:\.\w+)+)(?![\w.])|(true|false|nil|not|and|or|eq|ne|empty)(?![\w.])|(\S))/y;
const literals = new Map([
    ['true', true],
    ['false', false],
    ['nil', null],
]);
const tokenOf = ([, bracket, string, number, path, word, other]) => {
    if (bracket !== undefined)
        return { kind: 'bracket', text: bracket };
    if (string !== undefined)
        return { kind: 'literal', text: string, value: string };
    if (number !== undefined)
        return { kind: 'literal', text: number, value: Number(number) };
    if (path !== undefined)
        return { kind: 'path', text: path };
    const literal = literals.get(word ?? '');
    if (word !== undefined && literal !== undefined)
        return { kind: 'literal', text: word, value: literal };
    return { kind: word === undefined ? 'other' : 'word', text: word ?? other ?? '' };
};
const tokensOf = (text) => {
    const tokens = [];
    TOKEN.lastIndex = 0;
    for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text))
        tokens.push(tokenOf(found));
    return tokens;
};
const knownScalar = (scalar) => ({
    truthy: scalar !== null && scalar !== false && scalar !== 0 && scalar !== '',
    scalar,
});
const isEmptyCollection = (node) => node.kind === 'mapping' ? node.entries.length === 0 : node.kind === 'sequence' && node.items.length === 0;
/** Reads `.Values.a.b`. Nothing is known of what stands under a key that is not there, since Helm fails on it or another chart gives it. */
const valueAt = (values, path) => {
    const parent = (0,lookup/* lookup */.$I)(values, ...path.slice(0, -1));
    if (parent.state !== 'present' || parent.node.kind !== 'mapping' || (0,lookup/* hasUnseen */.FN)(parent))
        return undefined;
    const found = (0,lookup/* lookup */.$I)(parent, path.at(-1) ?? '');
    if (found.state !== 'present')
        return found.state === 'absent' ? knownScalar(null) : undefined;
    const scalar = (0,yaml_scalar/* scalarValue */.U)(found.node);
    return scalar === undefined ? { truthy: !isEmptyCollection(found.node) } : knownScalar(scalar);
};
class Evaluation {
    #tokens;
    #values;
    #dotIsRoot;
    #at = 0;
    constructor(text, values, dotIsRoot) {
        this.#tokens = tokensOf(text);
        this.#values = values;
        this.#dotIsRoot = dotIsRoot;
    }
    /** The whole text; undefined when some of it is not understood. */
    whole() {
        if (this.#tokens.some(token => token.kind === 'other'))
            return undefined;
        const result = this.#call(0);
        return this.#at === this.#tokens.length ? result : undefined;
    }
    /** A function with its arguments, or a single operand. */
    #call(depth) {
        const first = this.#tokens[this.#at];
        if (first?.kind !== 'word')
            return this.#operand(depth);
        this.#at++;
        const operands = [];
        for (let next = this.#tokens[this.#at]; next !== undefined && next.text !== ')'; next = this.#tokens[this.#at]) {
            if (next.kind === 'word')
                return undefined;
            operands.push(this.#operand(depth));
        }
        return apply(first.text, operands);
    }
    #operand(depth) {
        const token = this.#tokens[this.#at++];
        if (token?.kind === 'literal')
            return knownScalar(token.value ?? null);
        if (token?.kind === 'path')
            return this.#path(token.text);
        if (token?.text !== '(' || depth === maxDepth) {
            this.#at = this.#tokens.length + 1;
            return undefined;
        }
        const inner = this.#call(depth + 1);
        if (this.#tokens[this.#at++]?.text !== ')')
            this.#at = this.#tokens.length + 1;
        return inner;
    }
    #path(text) {
        return this.#dotIsRoot || text.startsWith('$')
            ? valueAt(this.#values, text.slice(text.indexOf('.Values.') + '.Values.'.length).split('.'))
            : undefined;
    }
}
/** Functions of Go templates and Sprig. `and` and `or` stop at the first operand that decides. */
const apply = (name, operands) => {
    const [first, second] = operands;
    if (operands.length === 0)
        return undefined;
    if (name === 'not' || name === 'empty')
        return first && operands.length === 1 ? knownScalar(!first.truthy) : undefined;
    if (name === 'and' || name === 'or') {
        const decides = name === 'or';
        if (operands.some(operand => operand?.truthy === decides))
            return knownScalar(decides);
        return operands.includes(undefined) ? undefined : knownScalar(!decides);
    }
    if (operands.length !== 2 || first?.scalar === undefined || second?.scalar === undefined)
        return undefined;
    if (typeof first.scalar !== typeof second.scalar)
        return undefined;
    return knownScalar((first.scalar === second.scalar) === (name === 'eq'));
};
/**
 * Whether a template's condition holds with the chart's default values; undefined when that is not known: what is printed, passed on or
 * depends on the cluster. `dotIsRoot` is false within `with` and `range`, where only `$.Values` are the chart's.
 */
const conditionHolds = (condition, values, dotIsRoot) => condition.length > maxLength ? undefined : new Evaluation(condition, values, dotIsRoot).whole()?.truthy;

;// CONCATENATED MODULE: ./build/artifacts/helm/branches.js

/** Branches deeper than this are not looked at, which keeps the time linear in hostile templates. */
const branches_maxDepth = 32;
const KEYWORD = /^\{\{-?\s*(if|else|end|with|range|define|block)\b\s*/;
/** The keyword of a control action, and what follows it. */
const readControl = (text, { range }) => {
    const source = text.slice(range.start, Math.min(range.end, range.start + 1_000));
    const found = KEYWORD.exec(source);
    return { keyword: found?.[1] ?? '', rest: source.slice(found?.[0].length ?? 0).replace(/\s*-?\}\}$/, '') };
};
/** `$key, $value := ` before the list of a `range`. */
const withoutVariables = (rest) => rest.replace(/^\$\w*\s*(?:,\s*\$\w*\s*)?:=\s*/, '');
class BranchReader {
    branches = [];
    #values;
    #open = [];
    constructor(values) {
        this.#values = values;
    }
    read(action, keyword, rest) {
        if (keyword === 'else')
            this.#part(action, rest);
        else if (keyword === 'end')
            this.#close(this.#open.pop(), action);
        else if (keyword !== '')
            this.#begin(action, keyword, rest);
    }
    #holds(condition) {
        if (this.#values === undefined)
            return undefined;
        return conditionHolds(withoutVariables(condition), this.#values, !this.#open.some(block => block.movesDot));
    }
    #begin({ range }, keyword, rest) {
        const isChoice = keyword === 'if' || keyword === 'with' || keyword === 'range';
        const taken = isChoice ? this.#holds(rest) : undefined;
        this.#open.push({ taken, skipped: taken === false, block: range.end, opening: range, movesDot: keyword !== 'if' });
    }
    #part(action, rest) {
        const block = this.#open.pop();
        if (block === undefined)
            return;
        this.#close(block, action);
        const condition = /^(?:if|with)\s+(.*)$/s.exec(rest)?.[1];
        const holds = condition === undefined ? true : this.#holds(condition);
        this.#open.push({
            taken: block.taken === true || (block.taken === false ? holds : undefined),
            skipped: block.taken === true || holds === false,
            block: block.block,
            opening: action.range,
            movesDot: rest.startsWith('with'),
        });
    }
    #close(open, { range }) {
        if (open === undefined || this.#open.length >= branches_maxDepth)
            return;
        const { opening, skipped, block } = open;
        const outer = { start: opening.start, end: range.end };
        this.branches.push({ range: { start: opening.end, end: range.start }, outer, skipped, block });
    }
}
/**
 * The branches of a template in source order, the outer before the inner. With the chart's default values it is known of some that they are
 * not printed.
 */
const branchesOf = (text, actions, values) => {
    const reader = new BranchReader(values);
    for (const action of actions) {
        if (action.kind !== 'control')
            continue;
        const { keyword, rest } = readControl(text, action);
        reader.read(action, keyword, rest);
    }
    return reader.branches.toSorted((a, b) => a.range.start - b.range.start);
};

;// CONCATENATED MODULE: ./build/artifacts/helm/plain-reading.js






/** True when the range lies in one of the extents, which are in source order and do not overlap. */
const isWithin = (extents, range) => {
    const around = extents[(0,sorted/* countWhile */.P)(extents.length, index => (extents[index]?.end ?? 0) < range.end)];
    return around !== undefined && (0,text_range/* containsRange */.DV)(around, range);
};
/**
 * Tells of a template that is YAML as it stands and says something else then: an action in a comment, or one that begins in a value and
 * ends in another, takes lines away for Helm that kubectl reads. Undefined for all others; nearly all templates are no YAML.
 */
const readsOtherwisePlain = (file) => {
    const { documents, unread } = (0,parse/* parseYaml */.hN)(file);
    if (unread.length > 0)
        return undefined;
    const extents = (0,comments/* scalarExtents */.g)(documents);
    const actions = (0,helm_actions/* findActions */.X)(file.text);
    const outside = [...actions, ...branchesOf(file.text, actions).map(({ outer }) => ({ range: outer }))].find(({ range }) => !isWithin(extents, range));
    if (outside === undefined)
        return undefined;
    const { line, column } = file.lines.position(outside.range.start);
    return {
        code: 'ambiguous',
        level: 'error',
        path: file.path,
        range: outside.range,
        message: `The file is a manifest without being rendered, too, and says something else then: this action stands in a comment, or reaches from one value into another ` +
            `(line ${line}, column ${column}). Write it on a line of its own without "#" if Helm renders the file, else move the file out of "templates".`,
    };
};

// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/text/indentation.js
var indentation = __webpack_require__(29152);
;// CONCATENATED MODULE: ./build/artifacts/helm/branch-lines.js

/** The offset of the first character from `from` on, in steps of `step`, that is not white space within a line. */
const pastBlank = (text, from, step) => {
    let at = from;
    while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r')
        at += step;
    return at;
};
/** The whole lines of a branch; undefined when its actions share lines with other text. */
const linesOf = (text, { start, end }) => {
    const first = pastBlank(text, start, 1);
    const last = pastBlank(text, end - 1, -1);
    if (first >= last || text[first] !== '\n' || text[last] !== '\n')
        return undefined;
    return { start: first + 1, end: last + 1 };
};
/** Lines that say nothing by themselves: blank ones, comments, and actions on lines of their own. */
const isAside = (line) => {
    const content = line.trim();
    return content === '' || content.startsWith('#') || (content.startsWith('{{') && content.endsWith('}}'));
};
const toldLines = (text, { start, end }) => text
    .slice(start, end)
    .split('\n')
    .filter(line => !isAside(line));
/**
 * Columns (from 0) at which lines of a branch go on with what is around it: that of the first, and the least; none when it has only asides.
 */
const outerColumns = (text, lines) => {
    const columns = toldLines(text, lines).map(indentation/* indentationOf */.n);
    const [first] = columns;
    if (first === undefined)
        return [];
    const least = columns.reduce((a, b) => Math.min(a, b));
    return least === first ? [first] : [first, least];
};
/** Objects and containers that are an option as a whole: who chooses them has them as they are written. */
const beginsComponent = (line) => /^\s*(?:-\s+)?(?:image|apiVersion)\s*:/.test(line) || line.startsWith('---');
/** True for lines of settings within an object: neither at its root nor a whole container or object. */
const areSettings = (text, lines) => {
    const told = toldLines(text, lines);
    return told.length > 0 && told.every(line => (0,indentation/* indentationOf */.n)(line) > 0 && !beginsComponent(line));
};

;// CONCATENATED MODULE: ./build/artifacts/helm/mask.js

/** Stands for what an inline action prints: a private-use character, which YAML allows in every scalar and gives no meaning. */
const FILLER = '\uE000';
/** Stands for an action that prints lines of its own, and for one that prints nothing: line breaks, so that the line counts as empty. */
const UNSEEN_LINES = '\n';
const NO_LINES = '\r';
const lineEnd = (text, at) => {
    const end = text.indexOf('\n', at);
    if (end === -1)
        return text.length;
    return text[end - 1] === '\r' ? end - 1 : end;
};
const groupByLine = (text, actions) => {
    const groups = [];
    for (let index = 0; index < actions.length;) {
        const group = [];
        const start = text.lastIndexOf('\n', actions[index]?.range.start) + 1;
        let end = start;
        for (let next = actions[index]; next !== undefined && (group.length === 0 || next.range.start < end); next = actions[index]) {
            group.push(next);
            if (next.range.end > end)
                end = lineEnd(text, next.range.end);
            index++;
        }
        groups.push({ start, end, actions: group });
    }
    return groups;
};
const isBlank = (text, start, end) => {
    for (let at = start; at < end; at++)
        if (!' \t\r\n\uFEFF'.includes(text.charAt(at)))
            return false;
    return true;
};
/** A comment that ends a line. */
const COMMENT = /^[ \t]+#/u;
/** Whether a line says nothing but actions that print nothing, and a comment behind them: `{{- end }} # of the proxy`. */
const isAnnotated = (text, { actions, start, end }) => {
    let next = start;
    for (const { range, kind } of actions) {
        if (kind === 'print' || !isBlank(text, next, range.start))
            return false;
        next = range.end;
    }
    return COMMENT.test(text.slice(next, end));
};
/** How many of the group's last actions have nothing but white space after them and between them. */
const countTail = (text, { actions, end }) => {
    let count = 0;
    let next = end;
    for (const { range } of actions.toReversed()) {
        if (!isBlank(text, range.end, next))
            break;
        next = range.start;
        count++;
    }
    return count;
};
/**
 * Where the lines that an action prints begin, from the left: known only when its pipeline ends in `nindent`, or in `indent` at the start
 * of a line. What others print has an indentation of its own.
 */
const printedColumn = ({ indent, trimsBefore, range }, lineStart) => {
    if (indent === undefined)
        return undefined;
    return indent.breaksFirst || (!trimsBefore && range.start === lineStart) ? indent.width : undefined;
};
/** What stands before an action that is an item of a list. */
const ITEM = /^([ \t]*)-[ \t]+$/u;
/** Lines behind an item that are looked at for one of its members: conditions may stand before. */
const maxLinesBehind = 10;
/** Whether the first line behind `from` that prints something by itself is a member of an item whose dash stands at a column. */
const isMemberBehind = (text, from, dash) => {
    let at = from;
    for (let count = 0; count < maxLinesBehind; count += 1) {
        const start = text.indexOf('\n', at) + 1;
        if (start === 0)
            return false;
        at = lineEnd(text, start);
        const line = text.slice(start, at);
        const said = line.trimStart();
        if (said === '' || said.startsWith('#') || said.startsWith('{{'))
            continue;
        return line.length - said.length > dash && MEMBER.test(said);
    }
    return false;
};
/** Whether a condition has an item of a list behind it on its line: `{{ if .Values.a }}- --flag{{ end }}`. */
const isItemBehind = (text, { kind, range }) => kind === 'control' && text.startsWith('- ', range.end);
const MEMBER = /^[\w./-]{1,100}:(?:\s|$)/u;
class Masker {
    gaps = [];
    #text;
    #parts = [];
    #done = 0;
    constructor(text) {
        this.#text = text;
    }
    get maskedText() {
        return [...this.#parts, this.#text.slice(this.#done)].join('');
    }
    mask(group) {
        if (isAnnotated(this.#text, group)) {
            // Why blanks: the comment stays one, and in a text of several lines the line stays inside.
            for (const { range } of group.actions)
                this.#write(range.start, range.end, ' ');
        }
        else if (!this.#isSplitItem(group))
            this.#maskParts(group);
    }
    #maskParts(group) {
        const { actions, start } = group;
        const first = actions[0]?.range.start ?? start;
        const leads = isBlank(this.#text, start, first);
        const tail = countTail(this.#text, group);
        const ownLines = leads && tail === actions.length;
        const breaks = actions.slice(actions.length - tail).some(action => action.indent?.breaksFirst === true);
        const blanked = ownLines || breaks ? tail : 0;
        for (const [index, action] of actions.entries()) {
            const isFirst = leads && index === 0;
            if (index >= actions.length - blanked)
                this.#blank(action, isFirst ? start : action.range.start, start);
            else if (isFirst)
                this.#begin(action, start);
            else
                this.#write(action.range.start, action.range.end, mask_isAside(action) ? ' ' : FILLER);
        }
        if (blanked > 0)
            this.#write(this.#done, group.end, NO_LINES);
    }
    /** An action with which a line begins that goes on behind it. */
    #begin(action, lineStart) {
        const { range, indent } = action;
        if (isItemBehind(this.#text, action))
            this.#item(action);
        else if (indent?.breaksFirst)
            this.#indent(action, lineStart, indent.width);
        else
            this.#write(range.start, range.end, FILLER);
    }
    /**
     * An item of a list that goes on in the lines behind: an action prints its first members (`- {{ toYaml . | nindent 8 | trim }}` before `  name: x`), for which
     * stands one key that is not known, or decides about them (`- {{- if .Values.a }}`) and prints nothing.
     */
    #isSplitItem({ actions, start, end }) {
        const [action, ...others] = actions;
        if (action === undefined || others.length > 0 || !isBlank(this.#text, action.range.end, end))
            return false;
        const [, dash] = ITEM.exec(this.#text.slice(start, action.range.start)) ?? [];
        if (dash === undefined || !isMemberBehind(this.#text, end, dash.length))
            return false;
        const { range, kind } = action;
        if (kind === 'print') {
            this.#write(range.start, range.end - 1, FILLER);
            this.#write(range.end - 1, range.end, ':');
        }
        else
            this.#write(range.start, range.end, ' ');
        return true;
    }
    #blank(action, start, lineStart) {
        if (action.kind === 'print')
            this.gaps.push({ range: action.range, column: printedColumn(action, lineStart) });
        this.#write(start, action.range.end, action.kind === 'print' ? UNSEEN_LINES : NO_LINES);
    }
    /** What begins a line of its own and goes on with the text behind it, such as a key: it stands where it is printed. */
    #indent({ range }, lineStart, width) {
        const column = Math.min(width, range.end - lineStart - 1);
        this.#write(lineStart, lineStart + column, ' ');
        this.#write(lineStart + column, range.end, FILLER);
    }
    /** What decides whether an item is printed stands before it: the item begins where the line does, and what it says is not all known. */
    #item({ range: { start, end } }) {
        this.#write(start, start + 1, '-');
        this.#write(start + 1, start + 2, ' ');
        this.#write(start + 2, end, FILLER);
    }
    #write(start, end, mask) {
        this.#parts.push(this.#text.slice(this.#done, start), mask.repeat(end - start));
        this.#done = end;
    }
}
const mask_isAside = ({ kind }) => kind === 'comment' || kind === 'assignment';
/**
 * Writes over the actions of a Helm template so that what remains can be read as YAML, every offset staying the template's. An action
 * within a line becomes text that is not known; lines of nothing but actions, and actions that print indented lines after a key, become
 * empty. The text of all branches stays. Linear in the text.
 */
const maskTemplate = (text) => {
    const actions = (0,helm_actions/* findActions */.X)(text);
    const masker = new Masker(text);
    for (const group of groupByLine(text, actions))
        masker.mask(group);
    return { maskedText: masker.maskedText, gaps: masker.gaps, actions };
};
/** True when the text has a template action outside of lines that are comments. Helm is not the only tool that writes `{{ }}`. */
const looksTemplated = (text) => {
    const lastClose = text.lastIndexOf('}}');
    for (let at = text.indexOf('{{'); at !== -1 && at < lastClose;) {
        let first = text.lastIndexOf('\n', at) + 1;
        while (text[first] === ' ' || text[first] === '\t')
            first++;
        if (text[first] !== '#')
            return true;
        at = text.indexOf('{{', lineEnd(text, at));
    }
    return false;
};

;// CONCATENATED MODULE: ./build/artifacts/helm/hide-branches.js


/** True for a branch that stands on lines of its own or within one line: any other can't be taken out of the text around it. */
const canHide = (text, { range, outer }) => linesOf(text, range) !== undefined || !text.slice(outer.start, outer.end).includes('\n');
/** True for a character with which a word ends that nothing printed beside it can go on with. */
const closes = (char) => char === '' || ' \t\r\n,[]{}"\''.includes(char);
/** Words on both sides may go on with what is printed between. */
const hiddenWords = (text, { start, end }) => ({
    range: { start, end },
    mask: ' '.repeat(end - start),
    gaps: [
        {
            range: { start: closes(text.charAt(start - 1)) ? start : start - 1, end: closes(text.charAt(end)) ? end : end + 1 },
            column: undefined,
        },
    ],
});
/** Branches of one block stand in each other's place: what is printed comes where the first of them begins. */
const hiddenLines = (text, lines, block) => {
    const columns = outerColumns(text, lines);
    const gaps = (columns.length > 0 ? columns : [undefined]).map(column => ({ range: { start: block, end: block }, column }));
    return { range: lines, mask: text.slice(lines.start, lines.end).replaceAll(/[^\n]/g, NO_LINES), gaps };
};
const hiddenPart = (text, { range, outer, block }) => {
    const lines = linesOf(text, range);
    return lines === undefined ? hiddenWords(text, outer) : hiddenLines(text, lines, block);
};
/** The actions around a branch within a line, which is to be read without them. */
const bareParts = (text, { range, outer }) => linesOf(text, range) === undefined
    ? [
        { start: outer.start, end: range.start },
        { start: range.end, end: outer.end },
    ].map(part => hiddenWords(text, part))
    : [];
/**
 * The masked template without the given branches (in source order, none within another): what they would print is not known. `bare` is a
 * branch that stays but for the actions around it.
 */
const hideBranches = (text, mask, branches, bare) => {
    const hidden = [...branches.map(branch => hiddenPart(text, branch)), ...(bare ? bareParts(text, bare) : [])];
    if (hidden.length === 0)
        return mask;
    const parts = [];
    const shownGaps = [];
    let done = 0;
    let next = 0;
    for (const { range, mask: written } of hidden.toSorted((a, b) => a.range.start - b.range.start)) {
        if (range.start < done)
            continue;
        for (let gap = mask.gaps[next]; gap !== undefined && gap.range.start < range.end; gap = mask.gaps[++next])
            if (gap.range.start < range.start)
                shownGaps.push(gap);
        parts.push(mask.maskedText.slice(done, range.start), written);
        done = range.end;
    }
    return {
        ...mask,
        maskedText: [...parts, mask.maskedText.slice(done)].join(''),
        gaps: [...shownGaps, ...mask.gaps.slice(next), ...hidden.flatMap(({ gaps }) => gaps)].toSorted((a, b) => a.range.start - b.range.start),
    };
};

;// CONCATENATED MODULE: ./build/artifacts/helm/read-template.js







/** Times that a text is read again to find the branches that stand in its way. */
const maxRounds = 12;
/** Errors of one reading for each of which a branch is taken away. */
const maxErrors = 20;
/** Branches of one template that are read apart. */
const maxApart = 32;
/** Characters of one template that are read again in all, which bounds the time for large ones. */
const maxRereadLength = 8 << 20;
const tooManyBranches = (file) => ({
    code: 'too-many',
    level: 'error',
    path: file.path,
    message: 'Too many branches of the template have another shape than those beside them, so that not all of them were reviewed. Split the template, or take it off the review with "ignore-paths".',
});
const errorsOf = (yaml) => yaml.notifications.filter(({ level }) => level === 'error');
class TemplateReader {
    #file;
    #mask;
    #branches;
    /** Branches of settings that nobody has chosen: neither there nor missing. */
    #unchosen;
    #left = maxRereadLength;
    constructor(file, values) {
        this.#file = file;
        this.#mask = maskTemplate(file.text);
        this.#branches = branchesOf(file.text, this.#mask.actions, values);
        this.#unchosen = this.#outermost(new Set(this.#branches.filter(branch => this.#isUnchosen(branch)))).map(({ range }) => range);
    }
    read() {
        const main = this.#readWithout(new Set(), branch => canHide(this.#file.text, branch));
        const apart = [];
        const notifications = [...main.yaml.notifications];
        const pending = this.#outermost(main.hidden);
        for (let count = 0; pending.length > 0; count += 1) {
            const branch = pending.shift();
            if (branch === undefined || this.#unchosen.some(range => (0,text_range/* containsRange */.DV)(range, branch.range)))
                continue;
            if (count === maxApart || this.#left < 0) {
                notifications.push(tooManyBranches(this.#file));
                break;
            }
            const { yaml, hidden } = this.#readAlone(branch);
            (0,append_all/* appendAll */.u)(pending, this.#outermost(hidden).filter(({ range }) => (0,text_range/* containsRange */.DV)(branch.range, range)));
            const inside = ({ start, end }) => start < branch.range.end && branch.range.start < end;
            for (const document of yaml.documents)
                if (inside(document.range))
                    apart.push({ branch: branch.range, document });
            (0,append_all/* appendAll */.u)(notifications, errorsOf(yaml).filter(({ range }) => range !== undefined && (0,text_range/* containsRange */.DV)(branch.range, range)));
        }
        return { yaml: main.yaml, apart, notifications };
    }
    #isUnchosen({ skipped, range }) {
        const lines = skipped ? linesOf(this.#file.text, range) : undefined;
        return lines !== undefined && areSettings(this.#file.text, lines);
    }
    /** Reads the text without some branches; those that it cannot be read with are hidden too, as far as they may be. */
    #readWithout(given, mayHide, alone) {
        const hidden = new Set(given);
        let best = { hidden: new Set(hidden), yaml: this.#parse(hidden, alone) };
        let { yaml } = best;
        for (let round = 0; round < maxRounds && errorsOf(yaml).length > 0; round += 1) {
            this.#left -= this.#file.text.length;
            const found = errorsOf(yaml)
                .slice(0, maxErrors)
                .flatMap(error => this.#branchInTheWay(error, hidden, mayHide) ?? []);
            if (found.length === 0 || this.#left < 0)
                break;
            for (const branch of found)
                hidden.add(branch);
            yaml = this.#parse(hidden, alone);
            if (errorsOf(yaml).length < errorsOf(best.yaml).length)
                best = { hidden: new Set(hidden), yaml };
        }
        return best;
    }
    /** What a branch says without all others but those around it and in it. */
    #readAlone(branch) {
        this.#left -= this.#file.text.length;
        const { range } = branch;
        const others = this.#branches.filter(other => !(0,text_range/* containsRange */.DV)(range, other.range) && !(0,text_range/* containsRange */.DV)(other.range, range) && canHide(this.#file.text, other));
        return this.#readWithout(new Set(others), other => other !== branch && (0,text_range/* containsRange */.DV)(range, other.range), branch);
    }
    #parse(hidden, alone) {
        const mask = hideBranches(this.#file.text, this.#mask, this.#outermost(hidden), alone);
        return (0,parse/* parseYaml */.hN)(this.#file, { ...mask, unchosen: this.#unchosen, ...(alone && { within: alone.range }) });
    }
    /** Those that lie in no other of them, in source order. */
    #outermost(branches) {
        const outermost = [];
        let end = -1;
        for (const branch of this.#branches) {
            if (branch.range.start < end || !branches.has(branch))
                continue;
            outermost.push(branch);
            end = branch.range.end;
        }
        return outermost;
    }
    /**
     * The branch without which the text can perhaps be read: the innermost around the error, but before it another of its block that is not
     * printed by default; else the last that ends before the error.
     */
    #branchInTheWay({ code, range }, hidden, mayHide) {
        if (code !== 'syntax-error' || range === undefined)
            return undefined;
        const at = range.start;
        const shown = this.#branches.filter(branch => !hidden.has(branch) && mayHide(branch) && branch.outer.start <= at);
        const around = shown.findLast(branch => at < branch.outer.end);
        if (around === undefined)
            return shown.at(-1);
        return shown.find(other => other.block === around.block && other.skipped) ?? around;
    }
}
/**
 * Reads a template through a mask over its actions. Branches that can't be read together with the others are read apart; what they would
 * print is unknown to the others. `values` are the chart's defaults: what they do not choose within an object is unknown too.
 */
const readTemplate = (file, values) => new TemplateReader(file, values).read();

// EXTERNAL MODULE: ./build/artifacts/helm/templates-folder.js
var templates_folder = __webpack_require__(24284);
// EXTERNAL MODULE: ./build/artifacts/yaml/mapping-keys.js
var mapping_keys = __webpack_require__(69210);
;// CONCATENATED MODULE: ./build/artifacts/yaml/merge-order.js



const sourcesOf = ({ value }) => {
    const node = (0,mapping_keys/* deref */.LA)(value);
    return node?.kind === 'sequence' ? node.items : node === undefined ? [] : [node];
};
const isSame = (one, other) => {
    if (one === other)
        return true;
    return (one?.kind === 'scalar' && other?.kind === 'scalar' && one.value === other.value && one.tag === other.tag && one.style === other.style);
};
/** The merge key of a mapping that replaces what is written, or merged, before it. */
const overridingIn = (mapping) => {
    if (!mapping.entries.some(mapping_keys/* isMergeKey */.yJ))
        return undefined;
    const before = new Map();
    for (const entry of mapping.entries) {
        if (!(0,mapping_keys/* isMergeKey */.yJ)(entry)) {
            if (entry.name !== undefined)
                before.set(entry.name, (0,mapping_keys/* deref */.LA)(entry.value));
            continue;
        }
        const merged = sourcesOf(entry).flatMap(source => (0,lookup/* entriesOf */.Mc)(source));
        const overrides = merged.some(({ name, value }) => name !== undefined && before.has(name) && !isSame(before.get(name), (0,mapping_keys/* deref */.LA)(value)));
        if (overrides)
            return entry;
        for (const { name, value } of merged)
            if (name !== undefined)
                before.set(name, (0,mapping_keys/* deref */.LA)(value));
    }
    return undefined;
};
/**
 * The first merge key of a document that stands after a key which it brings in with another value. For go-yaml 2, which kubectl and Helm
 * read with, what comes last counts, as if the merged keys were written there; for go-yaml 3, which kustomize reads with, and for YAML a
 * mapping's own keys count.
 */
const overridingMerge = ({ file, range, root }) => {
    if (root === undefined || !file.text.slice(range.start, range.end).includes('<<'))
        return undefined;
    const pending = [root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        const found = node.kind === 'mapping' ? overridingIn(node) : undefined;
        if (found !== undefined)
            return found;
        (0,append_all/* appendAll */.u)(pending, (0,lookup/* childrenOf */.LU)(node).toReversed());
    }
    return undefined;
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/expanded-size.js
var expanded_size = __webpack_require__(94245);
// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(94815);
// EXTERNAL MODULE: ./build/artifacts/images/windows-images.js
var windows_images = __webpack_require__(86594);
;// CONCATENATED MODULE: ./build/artifacts/kubernetes/operating-system.js



/** Where a pod says on which system it runs. Source: Pod API reference, `spec.os`; well-known node labels. */
const systemPaths = [
    ['os', 'name'],
    ['nodeSelector', 'kubernetes.io/os'],
    ['nodeSelector', 'beta.kubernetes.io/os'],
];
/** On which system a pod runs: by what it says, by the nodes it asks for, by options and images that only Windows has. */
const operatingSystem = (spec, containers) => {
    for (const path of systemPaths) {
        const found = (0,lookup/* lookup */.$I)(spec, ...path);
        if (found.state === 'unknown' && found.entry !== undefined)
            return 'unknown';
        const name = (0,lookup/* stringAt */.bX)(spec, ...path);
        if (name === 'windows' || name === 'linux')
            return name;
    }
    return hasWindowsOptions(spec) ||
        isOnlyForWindowsNodes(spec) ||
        containers.some(({ node }) => hasWindowsOptions(node) || runsWindows(node))
        ? 'windows'
        : 'linux';
};
/** The API takes them only where the pod is for Windows. */
const hasWindowsOptions = (node) => {
    const options = (0,lookup/* lookup */.$I)(node, 'securityContext', 'windowsOptions');
    return options.state === 'present' && !(0,lookup/* isMissing */.b2)(options);
};
const runsWindows = (container) => {
    const reference = (0,image_reference/* parseImageReference */.o_)((0,lookup/* stringAt */.bX)(container, 'image') ?? '');
    return reference !== undefined && (0,windows_images/* isWindowsImage */.n)(reference);
};
const requiredTerms = ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms'];
/** True when each of the terms, of which a node has to meet one, asks for a node with Windows. */
const isOnlyForWindowsNodes = (spec) => {
    const terms = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(spec, ...requiredTerms));
    return terms.length > 0 && terms.every(term => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(term, 'matchExpressions')).some(asksForWindows));
};
const asksForWindows = (expression) => {
    const key = (0,lookup/* stringAt */.bX)(expression, 'key');
    const values = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(expression, 'values'));
    return ((key === 'kubernetes.io/os' || key === 'beta.kubernetes.io/os') &&
        (0,lookup/* stringAt */.bX)(expression, 'operator') === 'In' &&
        values.length === 1 &&
        (0,lookup/* stringAt */.bX)(values[0]) === 'windows');
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/partial-object.js
var partial_object = __webpack_require__(55153);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/pod-spec-places.js + 1 modules
var pod_spec_places = __webpack_require__(51353);
;// CONCATENATED MODULE: ./build/artifacts/kubernetes/object.js




/** The object of a mapping, with its pod specs and containers. */
const kubernetesObject = (listed, file, signs) => {
    const { node, apiVersion, kind } = listed;
    const group = (0,pod_spec_places/* groupOf */.F8)(apiVersion);
    const places = [...(0,pod_spec_places/* podSpecPlaces */.LO)({ node, kind, group })];
    const podSpecs = [];
    const object = {
        file,
        apiVersion,
        group,
        kind,
        name: (0,lookup/* stringAt */.bX)(node, 'metadata', 'name'),
        namespace: (0,lookup/* lookup */.$I)(node, 'metadata', 'namespace'),
        node,
        range: node.range,
        subject: `${kind ?? '?'}/${subjectName(node)}`,
        labels: (0,lookup/* lookup */.$I)(node, 'metadata', 'labels'),
        annotations: (0,lookup/* lookup */.$I)(node, 'metadata', 'annotations'),
        podSpecs,
        ...(0,partial_object/* completenessOf */.wf)({ node, kind, group }, places, file, signs),
        get: (...path) => (0,lookup/* lookup */.$I)(node, ...path),
    };
    for (const place of places)
        podSpecs.push(podSpec(place, object));
    return object;
};
const subjectName = (node) => {
    if (!(0,lookup/* isMissing */.b2)((0,lookup/* lookup */.$I)(node, 'metadata', 'name')))
        return (0,lookup/* stringAt */.bX)(node, 'metadata', 'name') ?? '?';
    return (0,lookup/* stringAt */.bX)(node, 'metadata', 'generateName') ?? '?';
};
const podSpec = ({ node, metadata, containers: places, isPart }, object) => {
    const containers = [];
    const spec = {
        object,
        node,
        range: node.range,
        subject: object.subject,
        labels: (0,lookup/* lookup */.$I)(metadata, 'labels'),
        annotations: (0,lookup/* lookup */.$I)(metadata, 'annotations'),
        os: operatingSystem(node, places),
        containers,
        isPart,
        get: (...path) => (0,lookup/* lookup */.$I)(node, ...path),
    };
    for (const place of places)
        containers.push(container(place, spec));
    return spec;
};
const listWords = {
    containers: 'container',
    initContainers: 'initContainer',
    ephemeralContainers: 'ephemeralContainer',
};
const container = ({ node, list, index, givenName }, spec) => {
    const name = (0,lookup/* stringAt */.bX)(node, 'name') ?? givenName;
    return {
        podSpec: spec,
        object: spec.object,
        list,
        index,
        name,
        node,
        range: node.range,
        subject: `${spec.subject}#${listWords[list]}:${name ?? index}`,
        get: (...path) => (0,lookup/* lookup */.$I)(node, ...path),
    };
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/object-list.js
var object_list = __webpack_require__(65054);
;// CONCATENATED MODULE: ./build/artifacts/kubernetes/placeholder-lines.js
/** A line of nothing but a name that a script replaces: `<NAME>`, `@NAME@`, `%%NAME%%`, `${NAME}`, `__NAME__`. */
const PLACEHOLDER_LINE = /^[ \t]*(?:<[A-Z][A-Z0-9_]*>|@[A-Z][A-Z0-9_]*@|%%[A-Za-z]\w*%%|\$\{[A-Za-z_]\w*\}|__[A-Z][A-Z0-9_]*__)[ \t]*$/gm;
/**
 * The text without lines that a script replaces by others, of which nothing is known; undefined when it has none. Such a line is a scalar
 * to YAML, so that this is for texts that can't be read as they stand.
 */
const maskPlaceholderLines = (text) => {
    const gaps = [];
    const maskedText = text.replaceAll(PLACEHOLDER_LINE, (line, start) => {
        gaps.push({ range: { start, end: start + line.length }, column: undefined });
        return '\n'.repeat(line.length);
    });
    return gaps.length > 0 ? { maskedText, gaps } : undefined;
};

;// CONCATENATED MODULE: ./build/artifacts/kubernetes/parse.js












/** More objects of one file are not read: no real manifest has as many. */
const MAX_OBJECTS = 10_000;
const tooMany = (file, what) => ({
    code: 'too-many',
    level: 'error',
    path: file.path,
    message: `${what} Split it into smaller files.`,
});
const tooManyObjects = `The file has more than ${MAX_OBJECTS} objects, of which the rest was not reviewed.`;
const tooManyNodes = 'Aliases make the objects of the file so large that not all of them were reviewed.';
/** Why a document with such a merge is not read; undefined for others. */
const mergedTwoWays = (document) => {
    const merge = overridingMerge(document);
    if (merge === undefined)
        return undefined;
    const { file } = document;
    const { line, column } = file.lines.position(merge.key.range.start);
    return {
        code: 'ambiguous',
        level: 'error',
        path: file.path,
        range: merge.key.range,
        message: `Parsers read the YAML document differently: this "<<" brings in a key that stands before it with another value; for kubectl what comes last counts, ` +
            `for kustomize the mapping's own key (line ${line}, column ${column}). Put "<<" first in its mapping; until then nothing in this document is reviewed.`,
    };
};
const hasErrors = ({ notifications }) => notifications.some(({ level }) => level === 'error');
const readPlain = (file) => {
    const written = (0,parse/* readYaml */.gM)(file);
    const mask = hasErrors(written) ? maskPlaceholderLines(file.text) : undefined;
    const masked = mask && (0,parse/* parseYaml */.hN)(file, mask);
    const stream = hasErrors(written) ? (0,parse/* parseJsonStream */.W$)(file) : undefined;
    const yaml = stream ?? (masked && !hasErrors(masked) ? masked : written);
    return { yaml, parts: yaml.documents.map(({ root }) => ({ root, partial: false })), notifications: yaml.notifications };
};
/** An error in a partial that nobody can take for a manifest: what it prints is judged where a chart is rendered that uses it. */
const inPartial = (notification) => notification.code === 'syntax-error' && notification.level === 'error'
    ? { ...notification, level: 'note', message: 'The partial is no YAML by itself: what it prints is judged in the charts that use it.' }
    : notification;
const readHelm = (file, companions) => {
    const values = companions.get((0,chart_values/* chartValuesPath */.W)(file.path) ?? '');
    const { yaml, apart, notifications } = readTemplate(file, values && (0,chart_values/* chartValues */.L)(values));
    const whole = yaml.documents.map(({ root }) => ({ root, partial: false }));
    const others = apart.map(({ branch, document: { root } }) => ({
        root,
        partial: root !== undefined && !(0,text_range/* containsRange */.DV)(branch, root.range),
    }));
    const otherwise = readsOtherwisePlain(file);
    const told = (0,templates_folder/* isInTemplates */.j)(file.path) && (0,templates_folder/* isPartial */.m)(file.path) && hasErrors((0,parse/* readYaml */.gM)(file)) ? notifications.map(inPartial) : notifications;
    return { yaml, parts: [...whole, ...others], notifications: otherwise ? [...told, otherwise] : told };
};
/** The objects that are small enough to be looked at, in order. */
const affordable = (listed, text) => {
    // Without aliases nothing is larger than it is written.
    if (!text.includes('*'))
        return listed;
    const size = new expanded_size/* ExpandedSize */.f();
    let left = (0,expanded_size/* maxNodes */.W)(text);
    return listed.filter(({ node }) => {
        const needed = size.of(node);
        if (needed > left)
            return false;
        left -= needed;
        return true;
    });
};
/**
 * Reads the API objects of a manifest: every document, the items of lists, JSON. What is not an object (a values file, a document without
 * `apiVersion` and `kind`) is passed over; what can't be read is a notification.
 */
const parseKubernetes = (file, options = {}) => {
    const template = options.template ?? 'none';
    const companions = options.companions ?? new Map();
    const { yaml, parts, notifications: found } = template === 'helm' ? readHelm(file, companions) : readPlain(file);
    const signs = (0,partial_object/* patchSignsOf */.wb)(file, template === 'helm', companions);
    const ambiguous = new Map(parts.flatMap(({ root }) => (root ? [root.document] : [])).map(document => [document, mergedTwoWays(document)]));
    const clear = parts.filter(({ root }) => root === undefined || ambiguous.get(root.document) === undefined);
    const listed = clear.flatMap(({ root, partial }) => [...(0,object_list/* listedObjects */.m)(root)].map(object => ({ ...object, partial })));
    const read = affordable(listed.slice(0, MAX_OBJECTS), file.text);
    const notifications = [
        ...found,
        ...[...ambiguous.values()].filter(notification => notification !== undefined),
        ...(listed.length > MAX_OBJECTS ? [tooMany(file, tooManyObjects)] : []),
        ...(read.length < Math.min(listed.length, MAX_OBJECTS) ? [tooMany(file, tooManyNodes)] : []),
    ];
    const objects = read.map(({ partial, ...object }) => kubernetesObject(object, file, partial ? { ...signs, partsFile: true } : signs));
    return { kind: 'kubernetes', file, template, yaml, objects, notifications };
};


/***/ }),

/***/ 31065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ rulesIn)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);

/** The rules in the groups under a node, alerts and records; those of a list that several groups have by aliases once. */
const rulesIn = (holder) => {
    const lists = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(holder, 'groups')).flatMap(group => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(group, 'rules') ?? []);
    return [...new Set(lists)].flatMap(list => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list));
};


/***/ }),

/***/ 2166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ mayDeploy),
/* harmony export */   DQ: () => (/* binding */ isPipeline),
/* harmony export */   av: () => (/* binding */ pipelineSystem),
/* harmony export */   me: () => (/* binding */ scriptForm),
/* harmony export */   pH: () => (/* binding */ holdsCommands),
/* harmony export */   yx: () => (/* binding */ deployingAmong)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10912);

/**
 * Pipelines of CircleCI, Azure, Bitbucket, Drone, Woodpecker, Buildkite, Travis, AppVeyor, Cloud Build, CodeBuild, Semaphore and Codefresh, and tasks of Task, in
 * YAML or JSON, by the places that their documentation names.
 */
const otherPipelines = /^\.(?:circleci|buildkite|woodpecker|semaphore)\/[^/]+\.ya?ml$|(?:^|\/)(?:azure-pipelines|bitbucket-pipelines|\.drone|\.woodpecker|\.travis|\.?appveyor|cloudbuild|buildspec|codefresh|Taskfile)(?:[-_.][\w.-]+)?\.(?:ya?ml|json)$/u;
/** The system that reads a file of this path; undefined for none. A path says no more than that: what is in the file may be something else. */
const pipelineSystem = (path) => {
    if (/^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/u.test(path))
        return 'github';
    if (/(?:^|\/)action\.ya?ml$/u.test(path))
        return 'action';
    if (/(?:^|\/)\.gitlab-ci(?:[-_.][\w.-]+)?\.ya?ml$|^\.gitlab\/[^\0]*\.ya?ml$/u.test(path))
        return 'gitlab';
    return otherPipelines.test(path) ? 'other' : undefined;
};
/** Pipelines by their usual places. */
const isPipeline = (path) => pipelineSystem(path) !== undefined;
/**
 * Files of which people start commands, by their names. Shell scripts without an ending are known by the folders in which they lie, and by what they are for. Sources: the
 * manuals of make and just; Heroku, "The Procfile"; Jenkins, "Using a Jenkinsfile"; systemd.service(5).
 */
const scriptForms = [
    ['make', /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$/u],
    ['shell', /\.(?:sh|bash|ksh|zsh|dash)$|(?:^|\/)(?:\.?bin|\.?scripts?|\.?ci|hack|tools|\.husky|\.githooks)\/(?!id_)[\w-]+$/u],
    ['shell', /(?:^|\/)(?:deploy|release|rollout|provision|bootstrap|install|setup|start|run|up)(?:[-_][\w-]+)?$/u],
    ['unit', /\.service$/u],
    ['just', /(?:^|\/)\.?[Jj]ustfile$|\.just$/u],
    ['procfile', /(?:^|\/)Procfile(?:\.[\w-]+)?$/u],
    ['jenkins', /(?:^|\/)Jenkinsfile(?:[-_.][\w.-]+)?$|\.[Jj]enkinsfile$|(?:^|\/)(?:jenkins|vars)\/[^\0]*\.groovy$/u],
];
/** How the commands of a script are found; undefined for what is none by its name. */
const scriptForm = (path) => scriptForms.find(([, paths]) => paths.test(path))?.[0];
/**
 * YAML and JSON files of other tools that run commands among other things: scripts of npm, hooks of Skaffold, tasks of Tekton, playbooks and
 * roles of Ansible, folders that hold parts of pipelines, what editors and places to develop run, hooks of git, what a machine runs first.
 */
const runsCommands = /(?:^|\/)package\.json$|(?:^|\/)\.vscode\/tasks\.json$|(?:^|\/)(?:\.?devfile|\.gitpod|\.?lefthook|\.pre-commit-config)\.ya?ml$|(?:^|\/)(?:user-?data|cloud-(?:init|config))(?:[-_.][\w-]+)?(?:\.ya?ml)?$|(?:^|\/)skaffold(?:[-_.][\w.-]+)?\.ya?ml$|^\.tekton\/[^\0]*\.ya?ml$|(?:^|\/)tekton\/[^\0]*\.ya?ml$|(?:^|\/)(?:ansible|playbooks?|\.?ci|pipelines?|concourse|\.azure(?:-?pipelines|devops)?)\/[^\0]*\.ya?ml$|(?:^|\/)roles\/[^/]+\/(?:tasks|handlers)\/[^\0]*\.ya?ml$|(?:^|\/)(?:playbook|site)(?:[-_.][\w.-]+)?\.ya?ml$/u;
/** True for a file in YAML or JSON that holds commands among other things. */
const holdsCommands = (path) => isPipeline(path) || runsCommands.test(path);
/** Files whose commands may deploy something. */
const mayDeploy = (path) => scriptForm(path) !== undefined || holdsCommands(path);
/** Those of the paths whose commands may deploy something, first those that mostly do. */
const deployingAmong = (paths) => {
    const rankOf = (path) => (isPipeline(path) ? 0 : /\.sh$|akefile$/u.test((0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path)) ? 1 : 2);
    return paths.filter(mayDeploy).toSorted((one, other) => rankOf(one) - rankOf(other));
};


/***/ }),

/***/ 86533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g8: () => (/* binding */ programOfRoot),
/* harmony export */   iL: () => (/* binding */ telemetryKind),
/* harmony export */   lg: () => (/* binding */ programOfLines)
/* harmony export */ });
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32148);
/* harmony import */ var _file_kind_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66260);
/* harmony import */ var _systemd_assignments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90329);
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34145);
/* harmony import */ var _yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5354);
/* harmony import */ var _read_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93945);






const beat = /^(?:file|metric|heart|audit|packet|winlog|func)beat(\..+)?$/u;
/** `filebeat.inputs`, or `filebeat: {inputs: \u2026}`: values of a chart may have the name alone. */
const isOfBeat = ({ name = '', value }) => {
    const [whole, dotted] = beat.exec(name) ?? [];
    return (whole !== undefined &&
        (dotted !== undefined || ['inputs', 'modules', 'autodiscover', 'monitors'].some(key => (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(value, key).state !== 'absent')));
};
/** What a document configures, by its fields. Sources: Prometheus, "Configuration"; Beats, "Config file format"; Fluent Bit, "YAML configuration". */
const programOfRoot = (root) => {
    // Kubernetes' objects may have any fields.
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(root) === undefined || (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(root, 'apiVersion').state !== 'absent')
        return undefined;
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .sequenceAt */ .FS)(root, 'scrape_configs') !== undefined)
        return 'Prometheus';
    if ((0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(root).some(isOfBeat))
        return 'Beats';
    const outputs = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .sequenceAt */ .FS)(root, 'pipeline', 'outputs') ?? (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .sequenceAt */ .FS)(root, 'pipeline', 'inputs');
    return outputs === undefined ? undefined : 'Fluent Bit';
};
const isIni = (path) => /(?:^|\/)(?:grafana[\w.-]*|custom|defaults)\.ini$|grafana[^\0]*\.(?:ini|conf)$/iu.test(path);
/** Why by a word in the path: files of this ending are many, and nearly none is one of these. */
const isConf = (path) => /(?:fluent|td-agent)[^\0]*\.conf$/iu.test(path);
/** What a file in lines configures. Many programs have a file of such a name: the text decides. */
const programOfLines = (path, text) => {
    if (isIni(path))
        return /^\s*\[\s*(?:auth\.anonymous|auth\.basic|security|users|analytics)\s*\]/mu.test(text) ? 'Grafana' : undefined;
    if (!isConf(path))
        return undefined;
    if (/^\s*<(?:source|match|filter|label)\b[^>\n]*>/mu.test(text) && /^\s*@type\s/mu.test(text))
        return 'Fluentd';
    return /^\s*\[(?:INPUT|OUTPUT|FILTER)\]/mu.test(text) && /^\s*Name\s/imu.test(text) ? 'Fluent Bit' : undefined;
};
const words = ['scrape_configs', 'beat', 'pipeline'];
const roots = ['scrape_configs', 'pipeline'];
const programOf = (candidate) => {
    const { path, text } = candidate;
    if (!(0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .isYamlOrJson */ .Vo)(path))
        return programOfLines(path, text);
    const isAsked = words.some(word => (0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy)(text, word)) && candidate.mayHaveRootKey(key => roots.includes(key) || beat.test(key));
    if (!isAsked || candidate.unread.length > 0)
        return undefined;
    return candidate.roots.map(programOfRoot).find(program => program !== undefined);
};
const parseTelemetry = (file) => {
    if (!(0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .isYamlOrJson */ .Vo)(file.path)) {
        const program = programOfLines(file.path, file.text) ?? 'Grafana';
        return { kind: 'telemetry', file, comments: (0,_systemd_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .commentsIn */ .wL)(file), settings: (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .lineSettings */ .E)(file, program), notifications: [] };
    }
    const yaml = (0,_yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .gM)(file);
    const program = yaml.documents.flatMap(({ root }) => (root && programOfRoot(root)) ?? [])[0] ?? 'Prometheus';
    return { kind: 'telemetry', file, comments: (0,_systemd_assignments_js__WEBPACK_IMPORTED_MODULE_4__/* .commentsIn */ .wL)(file), settings: (0,_read_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlSettings */ .V)(yaml, program), notifications: yaml.notifications };
};
/** Configurations of Prometheus (and what scrapes like it), Grafana, Fluentd, Fluent Bit and Beats. */
const telemetryKind = {
    name: 'configuration of a monitoring program',
    language: 'ini',
    examplePath: 'grafana.ini',
    mayBe: path => (0,_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .isYamlOrJson */ .Vo)(path) || isIni(path) || isConf(path),
    classify: candidate => {
        const program = programOf(candidate);
        return program === undefined ? undefined : { found: true, reason: `It configures ${program === 'Beats' ? 'a Beat' : program}.` };
    },
    parse: parseTelemetry,
    choiceOf: () => ({}),
    walk: artifact => [(0,_file_kind_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeFile */ .A)(artifact)],
    images: () => [],
};


/***/ }),

/***/ 93945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ lineSettings),
/* harmony export */   V: () => (/* binding */ yamlSettings)
/* harmony export */ });
/* harmony import */ var _yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);

/** More settings than a configuration has are not looked at. */
const maxSettings = 20_000;
const maxDepth = 40;
/** The values of a document in YAML; items of lists stand under the key of the list. */
const yamlSettings = (yaml, program) => {
    const found = [];
    const pending = yaml.documents
        .flatMap(({ root }) => (root ? [{ node: root, path: [] }] : []))
        .toReversed();
    for (let here = pending.pop(); here !== undefined && found.length < maxSettings; here = pending.pop()) {
        const { path } = here;
        const node = (0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .deref */ .LA)(here.node);
        if (node?.kind === 'scalar' && !node.opaque)
            found.push({ path: path.join('.').toLowerCase(), value: node.value, range: node.range, program });
        if (node === undefined || path.length > maxDepth)
            continue;
        const below = [
            ...(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).map(({ name = '?', value }) => ({ node: value, path: [...path, name] })),
            ...(0,_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node).map(item => ({ node: item, path })),
        ];
        for (const one of below.toReversed())
            pending.push(one);
    }
    return found;
};
/** A value without its quotes. */
const unquoted = (written) => written.replace(/^(["'])(.*)\1$/u, '$2');
/** What quotes hold; else what stands before a comment. Source: go-ini, `readValue`. */
const iniValue = (written) => {
    const quotes = ['"""', '`', '"', "'"].find(mark => written.startsWith(mark));
    const end = quotes === undefined ? -1 : written.indexOf(quotes, quotes.length);
    if (quotes !== undefined && end !== -1)
        return written.slice(quotes.length, end);
    // Why one blank: a pattern for all of them would look again from each.
    const comment = written.search(/\s[;#]/u);
    return comment === -1 ? written : written.slice(0, comment).trimEnd();
};
/** Sources: Grafana, "Configuration", and go-ini, which reads it; Fluent Bit, "Format and schema"; Fluentd, "Config file syntax". */
const ini = {
    assignment: /^\s*([\w.-]{1,200})\s*[=:]\s*(\S.*)$/u,
    section: /^\s*\[\s*([^\]\s]{1,200})\s*\]/u,
    nested: false,
    value: iniValue,
};
const fluentBit = { assignment: /^\s*([\w.-]{1,200})\s+(\S.*)$/u, section: /^\s*\[([A-Z_]{1,40})\]/u, nested: false };
const fluentd = {
    assignment: /^\s*(@?[\w.-]{1,200})\s+(\S.*)$/u,
    section: /^\s*<(\/?)([a-z_]{1,40})\b[^>\n]*>/u,
    nested: true,
};
const forms = { Grafana: ini, 'Fluent Bit': fluentBit, Fluentd: fluentd };
const isComment = (line) => /^(?:@?$|[#;])/u.test(line.trim());
/** The settings of a file in lines. */
const lineSettings = ({ text }, program) => {
    const form = forms[program];
    const found = [];
    let sections = [];
    for (let start = 0; form !== undefined && start < text.length && found.length < maxSettings;) {
        const next = text.indexOf('\n', start);
        const end = next === -1 ? text.length : next;
        // Why without its end: a pattern that looks for blanks there would look again from each of them.
        const line = text.slice(start, end).trimEnd();
        const section = form.section.exec(line);
        if (section !== null)
            sections = sectionsAfter(sections, section, form);
        else if (!isComment(line)) {
            const [whole, key = '', written = ''] = form.assignment.exec(line) ?? [];
            const at = start + line.lastIndexOf(written);
            const value = (form.value ?? unquoted)(written);
            if (whole !== undefined && written !== '')
                found.push({ path: [...sections, key].join('.').toLowerCase(), value, range: { start: at, end: at + written.length }, program });
        }
        start = end + 1;
    }
    return found;
};
const sectionsAfter = (before, [, first = '', second = ''], { nested }) => {
    if (!nested)
        return [first];
    return first === '/' ? before.slice(0, -1) : [...before.slice(-maxDepth), second];
};


/***/ }),

/***/ 41365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ tomlAt),
/* harmony export */   FG: () => (/* binding */ isTomlTrue),
/* harmony export */   JV: () => (/* binding */ tomlItems),
/* harmony export */   Yu: () => (/* binding */ tomlText),
/* harmony export */   fE: () => (/* binding */ tomlEntries)
/* harmony export */ });
/** What stands under a path of keys; undefined when nothing does. */
const tomlAt = (node, ...path) => path.reduce((here, key) => (here?.kind === 'table' ? here.entries.get(key) : undefined), node);
/** The entries of a table; none of anything else. */
const tomlEntries = (node) => node?.kind === 'table' ? [...node.entries] : [];
/** The items of a list; none of anything else. */
const tomlItems = (node) => (node?.kind === 'array' ? node.items : []);
/** The text that a node is; undefined for anything else. */
const tomlText = (node) => node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
/** True when the boolean `true` stands there. */
const isTomlTrue = (node) => node?.kind === 'scalar' && node.value === true;


/***/ }),

/***/ 95867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseToml)
/* harmony export */ });
/* harmony import */ var toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9605);
/* harmony import */ var _yaml_blank_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85849);


/** The longest text that is read, in UTF-16 units; configurations of containerd have ten thousand. */
const maxLength = 1 << 18;
const rangeOf = ({ range: [start, end] }) => ({ start, end });
const nameOf = (key) => (key.type === 'TOMLBare' ? key.name : key.value);
const newTable = (range) => ({ kind: 'table', range, entries: new Map() });
const isOpenTable = (node) => node?.kind === 'table';
const isOpenArray = (node) => node?.kind === 'array';
/** The table under a key, made when it is not there; of a list of tables the last one. */
const stepInto = (table, key) => {
    const name = nameOf(key);
    const found = table.entries.get(name);
    const last = found?.kind === 'array' ? found.items.at(-1) : found;
    if (isOpenTable(last))
        return last;
    const made = newTable(rangeOf(key));
    table.entries.set(name, made);
    return made;
};
const scalarOf = (node) => ({
    kind: 'scalar',
    range: rangeOf(node),
    value: node.kind === 'string' || node.kind === 'boolean' ? node.value : undefined,
});
const treeNodeOf = (node) => {
    if (node.type === 'TOMLArray')
        return { kind: 'array', range: rangeOf(node), items: node.elements.map(treeNodeOf) };
    if (node.type === 'TOMLValue')
        return scalarOf(node);
    const table = newTable(rangeOf(node));
    fill(table, node.body);
    return table;
};
const fill = (table, body) => {
    for (const { key, value } of body) {
        const last = key.keys.at(-1);
        if (last !== undefined)
            key.keys.slice(0, -1).reduce(stepInto, table).entries.set(nameOf(last), treeNodeOf(value));
    }
};
/** A new table at the end of the list that a header in double brackets goes on with. */
const nextOf = (parent, key) => {
    const found = parent.entries.get(nameOf(key));
    const array = isOpenArray(found) ? found : { kind: 'array', range: rangeOf(key), items: [] };
    const table = newTable(rangeOf(key));
    array.items.push(table);
    parent.entries.set(nameOf(key), array);
    return table;
};
const treeOf = (program, length) => {
    const root = newTable({ start: 0, end: length });
    for (const node of program.body[0].body) {
        if (node.type === 'TOMLKeyValue')
            fill(root, [node]);
        else {
            const parent = node.key.keys.slice(0, -1).reduce(stepInto, root);
            const last = node.key.keys.at(-1);
            if (last !== undefined)
                fill(node.kind === 'array' ? nextOf(parent, last) : stepInto(parent, last), node.body);
        }
    }
    return root;
};
const failed = ({ path, text, lines }, code, reason, offset) => {
    const start = Math.min(offset, (0,_yaml_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .trimEnd */ .s8)(text, text.length, 0));
    const { line, column } = lines.position(start);
    const message = `The file can't be read as TOML: ${reason} (line ${line}, column ${column}). Correct it; until then nothing in it is reviewed.`;
    return {
        root: undefined,
        comments: [],
        notifications: [{ code, level: 'error', path, range: { start, end: (0,_yaml_blank_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfLine */ .vT)(text, start) }, message }],
    };
};
/** Reads TOML 1.0 into a tree with exact ranges. Never throws: what can't be read is a notification. */
const parseToml = (file) => {
    const { text } = file;
    if (text.length > maxLength)
        return failed(file, 'too-large', `it has ${text.length} characters, and at most ${maxLength} are read`, 0);
    try {
        // Why a blank: the library refuses a byte-order mark, which containerd and Podman skip.
        const program = (0,toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__/* .parseTOML */ .MD)(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text, { tomlVersion: '1.0' });
        return { root: treeOf(program, text.length), comments: program.comments.map(rangeOf), notifications: [] };
    }
    catch (error) {
        if (error instanceof toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB)
            return failed(file, 'syntax-error', error.message, error.index);
        // Why: the library recurses into brackets within brackets, which overflows the stack.
        if (error instanceof RangeError)
            return failed(file, 'too-deep', 'it is nested too deeply', 0);
        throw error;
    }
};


/***/ }),

/***/ 70998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ buildFileParts),
/* harmony export */   y: () => (/* binding */ isBuildFilePath)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10912);
/* harmony import */ var _unrendered_part_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5598);


/** Definitions of builds that `docker buildx bake` reads: those that it looks for by itself, and others with the word in their names. */
const isBuildFilePath = (path) => /(?:^|[-_.])bake(?:[-_.][^/]*)?\.(?:hcl|json)$/iu.test((0,_text_path_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(path));
/**
 * What brings in images, folders or rights from elsewhere: addresses of contexts, and entitlements of builds. Source: Docker's
 * documentation, "Bake file reference".
 */
const fromElsewhere = /(?:docker-image|oci-layout|https?|git|ssh):\/\/[^\s"']{1,500}|git@[^\s"']{1,500}|security\.insecure|network\.host/giu;
const comment = /^[ \t]*(?:#|\/\/)[^\n]*$/gmu;
const bare = (file) => (file?.text ?? '').replaceAll(comment, '').replaceAll(/\s+/gu, ' ').trim();
/**
 * What a changed definition of builds says that its base did not, and that no file of the repository holds: Dockerfiles written inline,
 * contexts that lie elsewhere, entitlements. Files that it names are judged as what they are.
 */
const buildFileParts = (base, head) => {
    const [before, after] = [bare(base), bare(head)];
    if (head === undefined || before === after)
        return [];
    if (after.includes('dockerfile-inline'))
        return [{ range: rangeOf(head, 'dockerfile-inline'), what: 'holds Dockerfiles of its own', renderer: 'definitions of builds' }];
    const known = new Set(before.match(fromElsewhere));
    const fresh = (after.match(fromElsewhere) ?? []).filter(text => !known.has(text));
    const [first] = fresh;
    return first === undefined
        ? []
        : [{ range: rangeOf(head, first), what: `builds with ${(0,_unrendered_part_js__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .w)(fresh)}`, renderer: 'definitions of builds' }];
};
const rangeOf = ({ text }, part) => {
    const start = text.indexOf(part);
    return start === -1 ? undefined : { start, end: start + part.length };
};


/***/ }),

/***/ 5598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _text_and_more_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58978);

/** Names for a sentence; more than a few are counted. */
const namesIn = (names, shown = 3) => {
    const distinct = [...new Set(names)];
    const quoted = distinct.slice(0, shown).map(name => `"${name.length > maxName ? `${name.slice(0, maxName)}\u2026` : name}"`);
    return (0,_text_and_more_js__WEBPACK_IMPORTED_MODULE_0__/* .andMore */ .v)(quoted, distinct.length);
};
const maxName = 80;


/***/ }),

/***/ 60016:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ LocalFiles),
  W: () => (/* binding */ repositoryAround)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/policy/glob.js
var policy_glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
;// CONCATENATED MODULE: ./build/cli/git/ignored-files.js

/** Output of git may not be larger, in bytes. */
const maxOutput = 1 << 28;
/**
 * Which files of a folder git ignores, by its own word: what is tracked never is. None outside a repository and without git, and none where all
 * are ignored: who names such a folder means it.
 */
const ignoredFiles = (folder, files) => {
    if (files.length === 0)
        return new Set();
    const byPath = new Map(files.map(file => [(0,external_node_path_.resolve)(file), file]));
    // Why only here: it takes longer to load than a Dockerfile to be read, and files that are named one by one need no git.
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const { status, stdout } = spawnSync('git', ['-C', folder, '-c', 'core.fsmonitor=false', 'check-ignore', '-z', '--stdin'], {
        input: [...byPath.keys()].join('\0'),
        encoding: 'utf8',
        maxBuffer: maxOutput,
        env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    });
    if (status !== 0)
        return new Set();
    const ignored = new Set(stdout.split('\0').flatMap(path => byPath.get(path) ?? []));
    return ignored.size === files.length ? new Set() : ignored;
};

// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
;// CONCATENATED MODULE: ./build/cli/local-files.js








/** Folders that hold no files of the project's own. */
const skippedFolders = new Set(['.git', '.hg', '.svn', 'node_modules']);
/** A scan lists at most this many files. */
const maxListedFiles = 200_000;
/**
 * A working folder that is in no repository is looked at around what was named only where it has at most this many files: it may be where somebody keeps all
 * that they have.
 */
const maxStrangers = 5_000;
/** Paths as reports name them. A backslash is a letter of a name wherever it does not part folders. */
const toSlashes = (path) => (external_node_path_.sep === '/' ? path : path.replaceAll(external_node_path_.sep, '/'));
/**
 * Reads one file. Symbolic links are not followed: they may point anywhere. Why synchronous here and below: a command line has nothing
 * else to do meanwhile, and starting the thread pool costs more than reading a change's files.
 */
const readText = (path, unsaved) => {
    const read = readFile(path, unsaved);
    return read.state === 'bytes' ? (0,decode_text/* decodeText */.g7)(read.bytes) : read;
};
const unreadable = (error) => ({
    state: 'unreadable',
    code: 'unreadable',
    reason: `The file can't be read: ${error instanceof Error ? error.message : 'unknown error'}.`,
});
/** What is said of a path at which no file can be: below one that is no folder, or too long or otherwise no name. */
const noPlaces = new Set(['ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);
/** What lies at a path, which a file may have made up. @throws Error where that cannot be told. */
const statusOf = (path) => {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && noPlaces.has(error.code))
            return undefined;
        throw error;
    }
};
const readFile = (path, unsaved) => {
    const text = unsaved.get(path);
    if (text)
        return (0,decode_text/* boundedBytes */.j7)(Buffer.from(text));
    try {
        return readStored(path);
    }
    catch (error) {
        return unreadable(error);
    }
};
const readStored = (path) => {
    const status = statusOf(path);
    if (!status)
        return { state: 'absent' };
    if (status.isSymbolicLink())
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link, which is not followed.' };
    if (!status.isFile())
        return { state: 'unreadable', code: 'unreadable', reason: 'The path is not a regular file.' };
    if (status.size > decode_text/* maxFileBytes */.eV)
        return { state: 'unreadable', code: 'too-large', reason: decode_text/* tooLargeReason */.Ap };
    return (0,decode_text/* boundedBytes */.j7)((0,external_node_fs_.readFileSync)(path));
};
/** Files as they stand, by their paths in the repository that they belong to, as `rootOf` finds it. */
class LocalFiles {
    /** The root of the repository from the working folder; empty for that itself. */
    root;
    #listedAround;
    /** What lies below the named paths, as people gave them, by path from the root. */
    #listed;
    /** The listed files that are to be judged; the others may still be part of what is deployed, as a chart's packed dependencies are. */
    #judged;
    #unsaved;
    #areAll;
    #onRead;
    /** How many files that may be ours git ignores: they are not judged. */
    ignored;
    /** The globs of files to be left out that fit none: mistyped, or counted neither from the working folder nor from the root of the repository. */
    needless;
    constructor({ listed, root, ignored, exclude, unsaved, areAll }, onRead) {
        this.root = toSlashes((0,external_node_path_.relative)(process.cwd(), root.folder));
        this.#listedAround = root.listedAround;
        const below = pathsBelow(root.folder);
        this.#listed = new Map(listed.map(path => [below(path), path]));
        const fits = (glob, path, shown) => (0,policy_glob/* matchesGlob */.kt)(shown, glob) || (shown !== path && (0,policy_glob/* matchesGlob */.kt)(path, glob));
        const all = [...this.#listed];
        this.#judged = all.flatMap(([path, shown]) => (ignored.has(shown) || exclude.some(glob => fits(glob, path, shown)) ? [] : [path]));
        this.#unsaved = unsaved;
        this.#areAll = areAll;
        this.#onRead = onRead;
        this.ignored = [...ignored].filter(path => (0,classify/* mayBeOurs */.UN)(path)).length;
        this.needless = exclude.filter(glob => !all.some(([path, shown]) => fits(glob, path, shown)));
    }
    /**
     * Lists the files under the given paths, but for those that git ignores in a folder and those that are excluded. Throws `UsageError` when a
     * path does not exist, also not as an unsaved text, or a glob is none.
     */
    static open({ operands, exclude }, onRead = () => undefined, unsaved = new Map()) {
        for (const glob of exclude) {
            const problem = (0,policy_glob/* globProblem */.AI)(glob);
            if (problem !== undefined)
                throw new usage_error/* UsageError */.e(`--exclude "${glob}" ${problem}.`);
        }
        const listed = new Set();
        const ignored = new Set();
        for (const path of operands) {
            const status = statusOf(path);
            if (unsaved.has(toSlashes(path)))
                listed.add(toSlashes(path));
            else if (!status)
                throw new usage_error/* UsageError */.e(`"${path}" does not exist. Paths are those from the working folder.`);
            if (!status)
                continue;
            const files = status.isDirectory() ? listFolder(path) : [toSlashes(path)];
            for (const file of files)
                listed.add(file);
            if (status.isDirectory())
                for (const file of ignoredFiles(path, files))
                    ignored.add(file);
        }
        for (const path of operands)
            ignored.delete(toSlashes(path));
        const root = rootOf(operands.map(path => (0,external_node_path_.resolve)(path)));
        return new LocalFiles({ root, listed: [...listed], ignored, exclude, unsaved, areAll: operands.every(isFolder) }, onRead);
    }
    /**
     * Reads for a scan of which somebody else has listed the files, by paths from a root; undefined where it is not known what lies beside those that were
     * named.
     */
    static ofListed(root, listed) {
        const files = { ignored: new Set(), exclude: [], unsaved: new Map() };
        const shown = (listed ?? []).map(path => toSlashes((0,external_node_path_.join)(root, path)));
        const folder = (0,external_node_path_.resolve)(root);
        return new LocalFiles({ ...files, root: { folder, listedAround: 0 }, listed: shown, areAll: listed !== undefined }, () => undefined);
    }
    /** All files that are to be judged, whatever they are, as people gave them. */
    paths() {
        return this.#judged.map(path => this.#shown(path));
    }
    /** Texts of all listed files that may be ours by name. A file named explicitly is always among them. */
    readAll(explicit) {
        const wanted = this.#judged.filter(path => explicit.has(this.#shown(path)) || (0,classify/* mayBeOurs */.UN)(path));
        return this.#readTexts(wanted, done => this.#onRead(done, wanted.length));
    }
    /** All files under the paths, those of no kind included. */
    listPaths() {
        return [...this.#listed.keys()];
    }
    /** A scan has no change. */
    readChanges() {
        return Promise.resolve({ base: '', head: '', files: [], complete: true });
    }
    readChangedFiles() {
        return Promise.resolve({ base: new Map(), head: new Map() });
    }
    readFiles(_side, paths) {
        return Promise.resolve(this.#readTexts(paths));
    }
    readBytes(_side, paths) {
        return Promise.resolve(new Map(paths.map(path => [path, readFile(this.#shown(path), this.#unsaved)])));
    }
    /** Links are told where they are read. */
    listSpecial() {
        return Promise.resolve({ links: new Map(), submodules: new Set() });
    }
    /** Of files that are named one by one nobody knows what lies beside them. */
    listFiles() {
        return Promise.resolve(this.#areAll ? this.listPaths() : undefined);
    }
    /** The repository that the files belong to. */
    repository() {
        const listed = this.listPaths();
        return {
            given: new Set(this.#judged),
            listPaths: () => (this.#listedAround === 0 ? listed : [...new Set([...listed, ...listAround(this.root, this.#listedAround)])]),
            read: paths => this.readFiles('head', paths),
            readBytes: paths => this.readBytes('head', paths),
            shown: path => this.#shown(path),
        };
    }
    /** A path from the root as people gave it, or would have given it. */
    #shown(path) {
        return this.#listed.get(path) ?? toSlashes((0,external_node_path_.relative)('', (0,external_node_path_.join)(this.root, path)) || '.');
    }
    #readTexts(paths, onRead = () => undefined) {
        const texts = new Map();
        for (const path of paths) {
            texts.set(path, readText(this.#shown(path), this.#unsaved));
            onRead(texts.size);
        }
        return texts;
    }
}
/** Gives where files lie below a folder, an absolute one. Why not always by `relative`: of ten thousand files that takes longer than to list them. */
const pathsBelow = (folder) => {
    const here = toSlashes((0,external_node_path_.relative)(folder, process.cwd()));
    const prefix = here === '' ? '' : `${here}/`;
    const start = `${folder}${external_node_path_.sep}`;
    return path => {
        // Without `.`, `..` and empty parts.
        if (!/(?:^|[\\/])\.{0,2}(?=[\\/]|$)/u.test(path.startsWith(start) ? path.slice(1) : path)) {
            if (path.startsWith(start))
                return toSlashes(path.slice(start.length));
            if (!(0,external_node_path_.isAbsolute)(path) && !here.startsWith('..'))
                return prefix + toSlashes(path);
        }
        return toSlashes((0,external_node_path_.relative)(folder, (0,external_node_path_.resolve)(path)));
    };
};
/** The deepest folder that all of some absolute paths lie in; one of them, where the others lie in it. */
const commonFolder = (paths) => {
    const [first = [], ...others] = paths.map(path => path.split(external_node_path_.sep));
    const differsAt = first.findIndex((part, index) => others.some(other => other[index] !== part));
    const common = (differsAt === -1 ? first : first.slice(0, differsAt)).join(external_node_path_.sep);
    return common === '' ? external_node_path_.sep : common;
};
/**
 * The root of some absolute paths: where git keeps the repository that they lie in, wherever in it the command is started; else the working folder, where
 * they lie in it; else the smallest folder that they have in common.
 */
const rootOf = (named) => {
    const here = process.cwd();
    const common = commonFolder(named);
    const top = isFolder(common) ? common : (0,external_node_path_.dirname)(common);
    const repository = repositoryAround(top) ?? unpackedAround(top, here);
    // Why not the folder of all folders: nobody's files count from there, and a container starts in it.
    const isHere = isWithin(top, here) && (0,external_node_path_.dirname)(here) !== here;
    const folder = repository ?? (isHere ? here : top);
    if (named.includes(folder) || (repository === undefined && !isHere))
        return { folder, listedAround: 0 };
    return { folder, listedAround: repository === undefined ? maxStrangers : maxListedFiles };
};
/** What lies at the root of a repository, also of one that was unpacked from an archive, without what git keeps. */
const rootMarks = ['.github', '.gitlab-ci.yml', '.gitignore', '.gitattributes'];
/** The outermost folder from `here` to one in it that looks like the root of a repository. */
const unpackedAround = (folder, here) => {
    let found;
    for (let at = folder; isWithin(at, here); at = (0,external_node_path_.dirname)(at)) {
        if (rootMarks.some(name => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, name))))
            found = at;
        if ((0,external_node_path_.dirname)(at) === at)
            break;
    }
    return found;
};
const isWithin = (path, folder) => commonFolder([path, folder]) === folder;
/** The nearest folder, from one upwards, in which git keeps a repository. */
const repositoryAround = (folder) => {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
};
const isFolder = (path) => statusOf(path)?.isDirectory() === true;
/** The files of a folder, from there; none where they are too many, or a folder can't be listed: then what was given has to do. */
const listAround = (folder, most) => {
    try {
        const paths = listFolder(folder === '' ? '.' : folder, most);
        return folder === '' ? paths : paths.map(path => path.slice(folder.length + 1));
    }
    catch (error) {
        if (error instanceof usage_error/* UsageError */.e)
            return [];
        throw error;
    }
};
const listFolder = (folder, most = maxListedFiles, listed = [], top = folder) => {
    for (const entry of entriesOf(folder)) {
        const path = toSlashes(folder === '.' ? entry.name : (0,external_node_path_.join)(folder, entry.name));
        if (entry.isDirectory()) {
            if (!skippedFolders.has(entry.name))
                listFolder(path, most, listed, top);
        }
        else if (entry.isFile() || (entry.isSymbolicLink() && !isInside(path, top)))
            listed.push(path);
        if (listed.length > most)
            throw new usage_error/* UsageError */.e(`More than ${most} files under "${folder}". Name smaller folders.`);
    }
    return listed;
};
const entriesOf = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).toSorted((a, b) => (0,sorted/* compareText */.n)(a.name, b.name));
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`"${folder}" can't be listed: ${error instanceof Error ? error.message : 'unknown error'}. Give yourself the right to it, or name other folders.`);
    }
};
/** True for a link to the scanned folder or something under it: what it points to is listed itself. Links that lead out, or nowhere, are told. */
const isInside = (link, top) => {
    try {
        return `${(0,external_node_fs_.realpathSync)(link)}${external_node_path_.sep}`.startsWith(`${(0,external_node_fs_.realpathSync)(top)}${external_node_path_.sep}`);
    }
    catch {
        return false;
    }
};


/***/ }),

/***/ 80702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ globProblem),
/* harmony export */   hb: () => (/* binding */ maxGlobLength),
/* harmony export */   kt: () => (/* binding */ matchesGlob),
/* harmony export */   oy: () => (/* binding */ matchesAnyGlob)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91138);
/* harmony import */ var _text_bounded_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76712);


/** Alternatives in braces (`{yml,yaml}`) that one glob may spell out. */
const maxAlternatives = 64;
/** Longest glob, in UTF-16 units. */
const maxGlobLength = 500;
/** Folders above a path that are looked at. */
const maxDepth = 100;
/** `minimatch` from version 11 on does not backtrack; extglobs are off because gitignore has none and nobody writes them. */
const options = { dot: true, nocomment: true, nonegate: true, noext: true, braceExpandMax: maxAlternatives, platform: 'linux' };
/** Why a text is not a glob of paths, in words that follow its name; undefined when it is one. */
const globProblem = (glob) => {
    if (trimmed(glob) === '')
        return 'is empty';
    if (glob.length > maxGlobLength)
        return `is longer than ${maxGlobLength} characters`;
    if (glob.startsWith('!'))
        return 'starts with "!", but globs cannot be negated';
    if (glob.includes('\\'))
        return 'has a backslash; paths are written with "/"';
    return glob.includes('{') && new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(trimmed(glob), options).set.length >= maxAlternatives
        ? `has ${maxAlternatives} or more alternatives in braces`
        : undefined;
};
/** `./a/`, `/a` and `a/` mean `a`: all globs start at the repository's root. */
const trimmed = (glob) => glob.replace(/^(?:\.?\/)/u, '').replace(/\/$/u, '');
const compiled = new _text_bounded_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .BoundedMemory */ .P(5_000);
const compile = (glob) => compiled.of(glob, () => (globProblem(glob) === undefined ? new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(trimmed(glob), options) : undefined));
/**
 * True when the glob fits the path or a folder above it: `vendor`, `vendor/` and `vendor/**` all hold what is in `vendor`.
 * `*` stays within a folder, `**` does not; names that begin with a dot are no exception.
 */
const matchesGlob = (path, glob) => {
    const matcher = compile(glob);
    if (!matcher)
        return false;
    let end = path.length;
    for (let depth = 0; end > 0 && depth < maxDepth; depth += 1) {
        if (matcher.match(path.slice(0, end)))
            return true;
        end = path.lastIndexOf('/', end - 1);
    }
    return false;
};
/** Whether a path fits one of some globs. */
const matchesAnyGlob = (path, globs) => globs.some(glob => matchesGlob(path, glob));


/***/ })

};
;