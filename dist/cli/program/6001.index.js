"use strict";
exports.id = 6001;
exports.ids = [6001];
exports.modules = {

/***/ 32830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ helmfileReleases),
/* harmony export */   h: () => (/* binding */ isHelmfile)
/* harmony export */ });
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36825);
/* harmony import */ var _artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _artifacts_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5354);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10912);
/* harmony import */ var _path_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12656);
/* harmony import */ var _placed_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71781);
/* harmony import */ var _repository_side_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95546);
/* harmony import */ var _values_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84972);








/** Files that helmfile reads of itself, or by their usual names. Source: helmfile's documentation, "Configuration" and "Best practices". */
const isHelmfile = (path) => /^helmfile(?:[-_.][\w.-]+)?\.ya?ml(?:\.gotmpl)?$/u.test((0,_text_path_js__WEBPACK_IMPORTED_MODULE_4__/* .fileNameOf */ .bV)(path)) ||
    /(?:^|\/)helmfile\.d\/[^/]+\.ya?ml(?:\.gotmpl)?$/u.test(path);
/** More releases and environments of one file are not looked at. */
const maxReleases = 300;
const maxEnvironments = 20;
/** Lines that hold template actions alone become blank: whatever they decide, what is between them is read. */
const withoutActionLines = (text) => text.replaceAll(/^[ \t]*(?:\{\{[^\n]*\}\}[ \t]*)+$/gmu, line => ' '.repeat(line.length));
/** What a text says in an environment, with unknown parts for other templates. */
const inEnvironment = (text, environment) => text
    .replaceAll(/\{\{-?[ \t]{0,20}(?:\.Environment\.Name|env[ \t]+"HELMFILE_ENVIRONMENT")(?:[ \t]*\|[ \t]*(?:lower|quote|toString))?[ \t]{0,20}-?\}\}/gu, environment)
    .replaceAll(/\{\{[^{}]{0,500}\}\}/gu, _path_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownPart */ .QH);
const asVariable = (text) => text.replaceAll(_path_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownPart */ .QH, '${unknown}');
const isTemplated = (path) => path.endsWith('.gotmpl');
/** Single values, one or many to a name. Source: helmfile's documentation, `set`. */
const flagsOf = (release, field, environment, text) => (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(release, field)).flatMap((item) => {
    const name = (0,_placed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .valueText */ .Ru)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(item, 'name'));
    const listed = (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(item, 'values'));
    if (name === '' || (listed.length === 0 && (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(item, 'value') === undefined))
        return [];
    const one = (node) => asVariable(inEnvironment((0,_placed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .valueText */ .Ru)(node), environment)).replaceAll(/(?<!\\),/gu, '\\,');
    const value = listed.length > 0 ? `{${listed.map(one).join(',')}}` : one((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(item, 'value'));
    const origin = text.placeOf((0,_placed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .saidIn */ .$g)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(item, listed.length > 0 ? 'values' : 'value') ?? item, text));
    return [{ kind: 'flag', mode: field === 'set' ? 'set' : 'set-string', text: `${name}=${value}`, origin }];
});
const declaredBy = (release, environment, { text, folder, environments, isLenient }, side) => {
    const fill = (node) => inEnvironment((0,_placed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .valueText */ .Ru)(node), environment);
    const written = fill((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(release, 'chart'));
    const chart = written === '' || (0,_values_files_js__WEBPACK_IMPORTED_MODULE_6__/* .isElsewhere */ .l5)(written) || written.includes(_path_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownPart */ .QH) ? undefined : (0,_values_files_js__WEBPACK_IMPORTED_MODULE_6__/* .pathIn */ .lW)(folder, written);
    if (chart === undefined || !side.paths.has(chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`))
        return [];
    const listed = (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(release, 'values')).slice(0, maxReleases);
    const named = listed.flatMap((node) => {
        if (node.kind !== 'scalar')
            return [];
        const path = fill(node);
        return [{ node, file: { written: path, candidates: (0,_values_files_js__WEBPACK_IMPORTED_MODULE_6__/* .isElsewhere */ .l5)(path) ? [] : [(0,_values_files_js__WEBPACK_IMPORTED_MODULE_6__/* .pathIn */ .lW)(folder, path)] } }];
    });
    const files = named.filter(({ file }) => !isTemplated(file.written));
    const secrets = (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(release, 'secrets')).map(fill);
    const name = fill((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(release, 'name')).replaceAll(_path_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownPart */ .QH, 'unknown') || 'unknown';
    return (0,_values_files_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseFiles */ .P_)(files.map(({ file }) => file), side).map(choice => {
        const paths = new Map(files.map(({ node }, index) => [node, choice.paths[index]]));
        const { missing, unknown } = (0,_values_files_js__WEBPACK_IMPORTED_MODULE_6__/* .shortcomings */ .Jz)(files.map(({ file }) => file), choice);
        const isOnly = environments.length === 1 && environment === 'default';
        return {
            name: ['helmfile', isOnly ? undefined : environment, name, choice.bound].filter(part => part !== undefined).join('/'),
            origin: (0,_repository_side_js__WEBPACK_IMPORTED_MODULE_3__/* .originOf */ .y)(release, text),
            chart,
            helm: 3,
            release: { name, namespace: fill((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(release, 'namespace')).replaceAll(_path_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownPart */ .QH, 'unknown') || 'default' },
            values: [
                ...listed.flatMap((node) => {
                    if (node.kind === 'mapping')
                        return [{ kind: 'inline', text: (0,_placed_text_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeText */ .qd)(node, text) }];
                    const path = paths.get(node);
                    return path === undefined ? [] : [{ kind: 'file', path, origin: (0,_repository_side_js__WEBPACK_IMPORTED_MODULE_3__/* .originOf */ .y)(node, text) }];
                }),
                ...flagsOf(release, 'set', environment, text),
                ...flagsOf(release, 'setString', environment, text),
            ],
            missing: isLenient ? [] : missing,
            unknown: [
                ...unknown,
                ...named.filter(({ file }) => isTemplated(file.written)).map(({ file }) => file.written.replaceAll(_path_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownPart */ .QH, '\u2026')),
                ...secrets,
            ],
        };
    });
};
/** The releases of charts in the repository that helmfiles declare, in each of their environments. */
const helmfileReleases = (side) => side.read
    .filter(({ path }) => isHelmfile(path))
    .flatMap(file => {
    const source = file.text.includes('{{') ? (0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceFile */ .s)(file.path, withoutActionLines(file.text)) : file;
    const roots = (0,_artifacts_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(source, undefined, _artifacts_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_WRITTEN_LENGTH */ .aJ).documents.flatMap(({ root }) => root ?? []);
    const named = roots.flatMap(root => (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(root, 'environments')).flatMap(({ name }) => name ?? []));
    const environments = named.length > 0 ? named.slice(0, maxEnvironments) : ['default'];
    const handlers = roots.map(root => (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(root, 'missingFileHandler')).filter(handler => handler !== undefined);
    const helmfile = {
        text: { source, file, placeOf: range => ({ file, range }), key: file.path },
        folder: (0,_text_path_js__WEBPACK_IMPORTED_MODULE_4__/* .folderOf */ .yS)(file.path),
        environments,
        isLenient: handlers.some(handler => handler !== 'Error'),
    };
    const releases = roots.flatMap(root => (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(root, 'releases'))).filter(release => (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .mappingAt */ .oh)(release) !== undefined);
    return releases
        .slice(0, maxReleases)
        .flatMap(release => environments.flatMap(environment => declaredBy(release, environment, helmfile, side)));
});


/***/ }),

/***/ 70445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gv: () => (/* binding */ controllerInputs),
/* harmony export */   rg: () => (/* binding */ environmentInputs),
/* harmony export */   s6: () => (/* binding */ mayTellControllers)
/* harmony export */ });
/* harmony import */ var _artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88045);
/* harmony import */ var _artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2166);
/* harmony import */ var _artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78413);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10912);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29546);
/* harmony import */ var _helmfile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32830);






/** More files are not asked for, unless a shell can afford more. */
const maxInputs = 400;
const isSkaffold = (path) => /^skaffold(?:[-_.][\w.-]+)?\.ya?ml$/u.test((0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileNameOf */ .bV)(path));
/** Words in paths of what GitOps controllers read. */
const gitopsWords = /(?:^|[/_.-])(?:argo|argocd|argo-cd|apps?|applications?|applicationsets?|appsets?|flux|flux-system|fluxcd|gitops|helm-?releases?|hr|releases?|clusters?|deploy(?:ments?)?|delivery|infra(?:structure)?|tenants|bootstrap|kustomization|ks|config-?maps?|environments?|envs?|prod(?:uction)?|staging|dev)(?:[/_.-]|$)/iu;
/** What holds no declaration: parts of charts, values, definitions of kinds, what was fetched or is there for tests. */
const isIdle = (path) => /(?:^|\/)(?:crds|node_modules|vendor|third_party|testdata|charts\/[^/]+\/(?:charts|ci))\//u.test(path) ||
    /^(?:values[^/]*|Chart|requirements|pnpm-lock|openapi[^/]*|swagger[^/]*|mkdocs|docker-compose[^/]*|compose[^/]*|\.[^/]*)\.ya?ml$/u.test((0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileNameOf */ .bV)(path));
/** Words in paths of what says nothing but that: of others it is mostly the thing itself that lies there. */
const controllerWords = /(?:^|[/_.-])(?:argo|argocd|argo-cd|applications?|applicationsets?|appsets?|flux|flux-system|fluxcd|gitops|clusters?|tenants|bootstrap|ks)(?:[/_.-]|$)|(?:^|\/)apps?\/[^/]+$/iu;
/** True for a manifest in a place in which GitOps controllers are told what to do, as far as its name tells. */
const mayTellControllers = (path) => /\.ya?ml$/u.test(path) && controllerWords.test(path) && !isIdle(path) && !(0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_0__/* .isKustomization */ .Sv)(path) && !(0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isPipeline */ .DQ)(path);
/** True for a template of a chart. */
const isTemplate = (path, charts) => (0,_artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .chartsOfTemplate */ .PU)(path).some(folder => charts.has(folder));
const rankOf = (path, charts) => {
    if ((0,_helmfile_js__WEBPACK_IMPORTED_MODULE_2__/* .isHelmfile */ .h)(path) || isSkaffold(path))
        return 0;
    if ((0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isPipeline */ .DQ)(path) || (0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_0__/* .isKustomization */ .Sv)(path))
        return 1;
    if ((0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .scriptForm */ .me)(path) !== undefined)
        return 2;
    // Why last: a repository may have any number of packages.
    if ((0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .mayDeploy */ .BU)(path))
        return 3;
    if (!/\.ya?ml$/u.test(path) || isIdle(path) || isTemplate(path, charts))
        return undefined;
    return gitopsWords.test(path) ? 2 : 3;
};
/**
 * The files of a repository that may say where it deploys its charts and kustomizations, as far as their names tell: helmfiles, Skaffold's,
 * pipelines, kustomizations, makefiles and scripts, then manifests, those first that lie where GitOps controllers are told what to do.
 */
const environmentInputs = (paths, most = maxInputs) => {
    const charts = new Set(paths.filter(path => (0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileNameOf */ .bV)(path) === 'Chart.yaml').map(_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS));
    const ranked = paths.flatMap(path => {
        const rank = rankOf(path, charts);
        return rank === undefined ? [] : [{ path, rank, depth: path.split('/').length }];
    });
    const sorted = ranked.toSorted((a, b) => a.rank - b.rank || a.depth - b.depth || (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_5__/* .compareText */ .n)(a.path, b.path));
    return { paths: sorted.slice(0, most).map(({ path }) => path), leftOut: Math.max(0, sorted.length - most) };
};
/** The manifests in which GitOps controllers may be told what else to do to what they deploy, those nearest to the root first. */
const controllerInputs = (paths, most) => environmentInputs(paths.filter(path => mayTellControllers(path) || (0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileNameOf */ .bV)(path) === 'Chart.yaml'), most).paths;


/***/ }),

/***/ 71781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ saidIn),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   nZ: () => (/* binding */ derivedText),
/* harmony export */   qd: () => (/* binding */ nodeText),
/* harmony export */   r0: () => (/* binding */ wholeText)
/* harmony export */ });
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36825);
/* harmony import */ var _artifacts_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46075);
/* harmony import */ var _text_line_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55692);



/** A part of a file, with blanks in place of all that is before it: offsets and lines in it are those of the file. Made when first read. */
class CutFile {
    path;
    #whole;
    #part;
    #text;
    #lines;
    constructor(path, whole, part) {
        this.path = path;
        this.#whole = whole;
        this.#part = part;
    }
    get text() {
        this.#text ??= this.#whole.slice(0, this.#part.start).replaceAll(/[^\n]/gu, ' ') + this.#whole.slice(this.#part.start, this.#part.end);
        return this.#text;
    }
    get lines() {
        this.#lines ??= new _text_line_index_js__WEBPACK_IMPORTED_MODULE_1__/* .LineIndex */ .r(this.text);
        return this.#lines;
    }
}
/** A whole file. */
const wholeText = (file) => ({ source: file, file, placeOf: range => ({ file, range }), key: file.path });
/** A text that was made has no place that tells it from others made at the same place: what it says does. */
const keyOf = ({ range }, { source, file, key }) => key === file.path ? `${file.path}@${range.start}-${range.end}` : source.text.slice(range.start, range.end);
/** True for a literal block without an indicator of its indentation, in which no line looks like the end of a document. */
const isPlainBlock = (scalar, text) => scalar.style === 'literal' && /^\|[-+]?[ \t]*(?:#[^\n]*)?\r?\n/u.test(text) && !/^[ \t]+(?:---|\.\.\.)/mu.test(text);
/** The text that a scalar holds: exact to the character for literal blocks, else placed as a whole. */
const scalarText = (scalar, holder) => {
    const { source, file, placeOf } = holder;
    const key = keyOf(scalar, holder);
    const written = source.text.slice(scalar.range.start, scalar.range.end);
    if (isPlainBlock(scalar, written)) {
        const start = scalar.range.start + written.indexOf('\n');
        return { source: new CutFile(source.path, source.text, { start, end: scalar.range.end }), file, placeOf, key };
    }
    const place = placeOf(saidIn(scalar, holder));
    return { source: (0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceFile */ .s)(source.path, scalar.value), file, placeOf: () => place, key };
};
/** A text by itself that a node stands for as a whole. */
const derivedText = (value, node, holder) => {
    const { source, file, placeOf } = holder;
    const place = placeOf(node.range);
    return { source: (0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceFile */ .s)(source.path, value), file, placeOf: () => place, key: keyOf(node, holder) };
};
/** What a node of a text holds, as a text of its own: a collection as it is written, a scalar as what it says. */
const nodeText = (node, holder) => node.kind === 'scalar'
    ? scalarText(node, holder)
    : {
        source: new CutFile(holder.source.path, holder.source.text, node.range),
        file: holder.file,
        placeOf: holder.placeOf,
        key: keyOf(node, holder),
    };
/** Where what a node says is written as it is: of a scalar between quotes without escapes, between them. */
const saidIn = (node, { source }) => {
    const { start, end } = node.range;
    const [first, ...rest] = source.text.slice(start, end);
    const isQuoted = (first === '"' || first === "'") && rest.at(-1) === first && node.kind === 'scalar' && rest.slice(0, -1).join('') === node.value;
    return isQuoted ? { start: start + 1, end: end - 1 } : node.range;
};
/** The text of a scalar as a template would print it; empty for null, nothing, and collections. */
const valueText = (node) => {
    const value = node === undefined ? undefined : (0,_artifacts_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarValue */ .U)(node);
    return value === undefined || value === null ? '' : String(value);
};


/***/ }),

/***/ 95546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ RepositorySide),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _artifacts_kubernetes_object_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65054);
/* harmony import */ var _artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34145);
/* harmony import */ var _artifacts_yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5354);
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73465);
/* harmony import */ var _path_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12656);
/* harmony import */ var _placed_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71781);






/** Words of which a text has one that holds an object by which something is deployed. */
const deploying = /argoproj\.io\/|toolkit\.fluxcd\.io\/|apiVersion:[ \t]*["']?skaffold\//u;
/** Words of which a text has one that holds a ConfigMap or a Secret. Why apart: every repository has many, and few take values from one. */
const holding = /kind:[ \t]*["']?(?:ConfigMap|Secret)\b|"kind"[ \t]*:[ \t]*"(?:ConfigMap|Secret)"/u;
/** More objects of a repository are not looked at. */
const maxObjects = 20_000;
/** A place in a text, as one of its file. */
const originOf = (node, { placeOf }) => placeOf(node.range);
/** The objects in the documents of a text. */
const objectsIn = (text, yaml) => yaml.documents.flatMap(({ root }) => [...(0,_artifacts_kubernetes_object_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listedObjects */ .m)(root)].map(({ node, apiVersion = '', kind = '' }) => ({
    group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    kind,
    name: (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(node, 'metadata', 'name'),
    namespace: (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(node, 'metadata', 'namespace'),
    node,
    text,
})));
/** One side of a change: all its paths, and the texts that were read. Files are read as YAML at most once. */
class RepositorySide {
    paths;
    tree;
    #text;
    #objects = new Map();
    #read;
    #printed;
    /** `printed`: what charts and kustomizations make, with objects by which something is deployed. */
    constructor(paths, text, printed) {
        this.paths = new Set(paths);
        this.tree = new _path_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .PathTree */ .W1(this.paths);
        this.#text = text;
        this.#printed = printed;
    }
    text(path) {
        return this.paths.has(path) ? this.#text(path) : undefined;
    }
    /** The files that were read, in the order of their paths. */
    get read() {
        this.#read ??= [...this.paths].toSorted().flatMap(path => this.text(path) ?? []);
        return this.#read;
    }
    /** A file as YAML; undefined when it was not read. */
    yaml(path) {
        const file = this.text(path);
        return file && (0,_artifacts_yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readWritten */ .IL)(file);
    }
    /** The objects of a kind in the files that were read; those of the group '' are ConfigMaps and Secrets. */
    objects(group, kind) {
        const telling = group === '' ? holding : deploying;
        const found = this.#objects.get(telling) ?? this.#readObjects(telling);
        this.#objects.set(telling, found);
        return found.get(`${group}/${kind}`) ?? [];
    }
    #readObjects(telling) {
        const found = [];
        for (const file of this.read) {
            if (found.length >= maxObjects)
                break;
            const isTelling = /\.(?:ya?ml|json)$/u.test(file.path) && !this.#printed.instead.has(file.path) && telling.test(file.text);
            if (isTelling)
                (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(found, objectsIn((0,_placed_text_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeText */ .r0)(file), (0,_artifacts_yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readWritten */ .IL)(file)));
        }
        for (const text of this.#printed.texts)
            (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(found, objectsIn(text, (0,_artifacts_yaml_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .readWritten */ .IL)(text.source)));
        return Map.groupBy(found.slice(0, maxObjects), ({ group, kind }) => `${group}/${kind}`);
    }
}


/***/ }),

/***/ 22968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _k: () => (/* binding */ notDeployed),
/* harmony export */   nW: () => (/* binding */ nothingElse),
/* harmony export */   qj: () => (/* binding */ tooManyWays)
/* harmony export */ });
/** Of what says the same wherever it is deployed. */
const nothingElse = () => new Map();
/** What is not deployed. */
const notDeployed = {
    state: 'rendered',
    texts: new Map(),
    missing: [],
    off: [],
    broken: new Map(),
    asked: [],
    otherwise: nothingElse,
    losses: [],
    isDeployed: false,
};
/** Why not everything is known of what is deployed, where only so many ways are looked at. */
const tooManyWays = 'it is deployed in more ways than are looked at';


/***/ }),

/***/ 34686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZY: () => (/* binding */ overlaid),
/* harmony export */   mz: () => (/* binding */ filesUnder),
/* harmony export */   uP: () => (/* binding */ LayeredFiles)
/* harmony export */ });
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36825);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29546);


/**
 * The files of a side with some of them in place of those below, beside them, or (undefined) taken away. Why not a copy: a repository has thousands of
 * files, and as many things that are deployed or tried, each with a few of its own.
 */
class LayeredFiles {
    below;
    own;
    /** Over files that are layers themselves it lies at their place, so that what lies below is looked for once. */
    constructor(below, own) {
        const isLayered = below instanceof LayeredFiles;
        this.below = isLayered ? below.below : below;
        this.own = isLayered ? new Map([...below.own, ...own]) : own;
    }
    get(path) {
        return this.own.has(path) ? this.own.get(path) : this.below.get(path);
    }
    has(path) {
        return this.own.has(path) ? this.own.get(path) !== undefined : this.below.has(path);
    }
    get size() {
        return [...this.own].reduce((size, [path, file]) => size + Number(file !== undefined) - Number(this.below.has(path)), this.below.size);
    }
    /** As a map that was copied and changed: what is replaced keeps its place, what is new comes last. */
    *entries() {
        for (const [path, file] of this.below) {
            const here = this.own.has(path) ? this.own.get(path) : file;
            if (here !== undefined)
                yield [path, here];
        }
        for (const [path, file] of this.own)
            if (file !== undefined && !this.below.has(path))
                yield [path, file];
    }
    *keys() {
        for (const [path] of this.entries())
            yield path;
    }
    *values() {
        for (const [, file] of this.entries())
            yield file;
    }
    [Symbol.iterator]() {
        return this.entries();
    }
    forEach(tell) {
        for (const [path, file] of this.entries())
            tell(file, path, this);
    }
}
/** The files of a side with the texts of a trial in place of their own. */
const overlaid = (files, trial) => new LayeredFiles(files, new Map([...trial].map(([path, text]) => [path, text === undefined ? undefined : (0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceFile */ .s)(path, text)])));
const pathLists = new WeakMap();
/** All paths in order. Why with their number: while a change is read, files are added. */
const pathsOf = (files) => {
    const known = pathLists.get(files);
    if (known?.size === files.size)
        return known.sorted;
    const sorted = [...files.keys()].toSorted(_text_sorted_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n);
    pathLists.set(files, { sorted, size: sorted.length });
    return sorted;
};
/** Paths and files of a folder, which has a slash at its end, in the order of the paths. Takes no look at all others. */
const filesUnder = (files, folder) => {
    const layered = files instanceof LayeredFiles ? files : undefined;
    const sorted = pathsOf(layered?.below ?? files);
    const found = [];
    const start = (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_1__/* .countWhile */ .P)(sorted.length, at => (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(sorted[at] ?? '', folder) < 0);
    for (let at = start; sorted[at]?.startsWith(folder); at += 1)
        found.push(sorted[at] ?? '');
    const added = [...(layered?.own.keys() ?? [])].filter(path => path.startsWith(folder) && !layered?.below.has(path));
    const paths = added.length === 0 ? found : [...found, ...added].toSorted(_text_sorted_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n);
    return paths.flatMap(path => {
        const file = files.get(path);
        return file === undefined ? [] : [[path, file]];
    });
};


/***/ }),

/***/ 20161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ filesOfTexts),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   W7: () => (/* binding */ fileOf)
/* harmony export */ });
/* harmony import */ var _artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35989);
/* harmony import */ var _artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88045);
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36825);
/* harmony import */ var _artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78413);
/* harmony import */ var _changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88944);
/* harmony import */ var _read_decode_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73503);
/* harmony import */ var _read_existing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84233);







/** Files that are no container files by name, and are read all the same, in one call. */
const readInputs = async (reader, { files }, { base, head }, isIgnored) => {
    const looked = files.filter(({ path }) => !isIgnored(path));
    const others = await withoutFarOnes(reader, looked.filter(file => !isRead(file) && ((0,_artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorthReading */ .VW)(file.path) || (0,_artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isWorthReading */ .VW)((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .basePath */ .Jp)(file)))));
    const texts = others.length > 0 ? await reader.readChangedFiles(others) : { base: new Map(), head: new Map() };
    const other = new Set(others);
    return looked.flatMap((change) => {
        if (other.has(change))
            return [inputOf(change, texts)];
        if (!isRead(change))
            return [{ change, base: undefined, head: undefined }];
        const entry = head.ledger.get(change.path);
        // What could not be read is told already.
        if (entry?.status === 'not-evaluated')
            return [];
        const file = head.files.get(change.path);
        const isLost = entry?.status === 'not-ours' && file === undefined && change.status !== 'removed';
        const unread = entry?.status === 'excluded' ? 'link' : isLost ? 'unreadable' : undefined;
        return [{ change, base: base.files.get((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .basePath */ .Jp)(change)), head: file, ...(unread && { unread }) }];
    });
};
/** So many files that only a kustomization would make something of are read without asking whether there is one. */
const maxUnasked = 20;
/** Many notes and lists of words are left out where no kustomization lies around them. */
const withoutFarOnes = async (reader, files) => {
    const plain = files.filter(file => (0,_artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .deployInputOf */ .JP)(file.path) === undefined && (0,_artifacts_unrendered_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .deployInputOf */ .JP)((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .basePath */ .Jp)(file)) === undefined);
    if (plain.length <= maxUnasked)
        return files;
    const found = await (0,_read_existing_js__WEBPACK_IMPORTED_MODULE_4__/* .readExisting */ .Y)(reader, plain.flatMap(({ path }) => (0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .kustomizationCandidates */ .gj)(path)));
    const far = new Set(plain.filter(({ path }) => (0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_1__/* .kustomizationCandidates */ .gj)(path).every(candidate => (found.get(candidate)?.state ?? 'absent') === 'absent')));
    return files.filter(file => !far.has(file));
};
const isRead = ({ path, previousPath }) => (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeOurs */ .UN)(path) || (previousPath !== undefined && (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeOurs */ .UN)(previousPath));
const inputOf = (change, { base, head }) => {
    const read = change.status === 'removed' ? undefined : head.get(change.path);
    const file = fileOf(change.path, read);
    const isLost = read?.state === 'unreadable' || (read?.state === 'text' && file === undefined);
    const unread = read?.state === 'link' ? 'link' : isLost ? 'unreadable' : undefined;
    return { change, base: fileOf((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .basePath */ .Jp)(change), base.get((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .basePath */ .Jp)(change))), head: file, ...(unread && { unread }) };
};
/** The file of a text of its own; undefined for anything else. */
const fileOf = (path, read) => read?.state === 'text' && (0,_read_decode_text_js__WEBPACK_IMPORTED_MODULE_5__/* .notItsText */ .Vl)(read.text) === undefined ? (0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_6__/* .sourceFile */ .s)(path, read.text) : undefined;
/** The files of texts of their own. */
const filesOfTexts = (texts) => new Map([...texts].flatMap(([path, read]) => {
    const file = fileOf(path, read);
    return file === undefined ? [] : [[path, file]];
}));


/***/ }),

/***/ 84233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readExisting)
/* harmony export */ });
/** As many places are asked for without knowing whether anything is there: those of one folder and the one above it. */
const maxGuesses = 6;
/**
 * The texts at head of those places where there is a file. Many are held against the list of the repository's files first, which is one
 * request and often known by then.
 */
const readExisting = async (reader, paths) => {
    const distinct = [...new Set(paths)];
    const tracked = distinct.length > maxGuesses ? await reader.listFiles('head') : undefined;
    const known = tracked && new Set(tracked);
    const wanted = known ? distinct.filter(path => known.has(path)) : distinct;
    return wanted.length > 0 ? reader.readFiles('head', wanted) : new Map();
};


/***/ })

};
;