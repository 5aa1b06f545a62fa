export const id = 622;
export const ids = [622];
export const modules = {

/***/ 93434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ unifiedLines)
/* harmony export */ });
/* harmony import */ var _text_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52107);
/* harmony import */ var _unified_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96394);


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

/***/ 19622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RenderedChange: () => (/* reexport */ RenderedChange),
  readRendered: () => (/* reexport */ readRendered)
});

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(27332);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kubernetes_kustomization = __webpack_require__(46024);
// EXTERNAL MODULE: ./build/artifacts/unrendered/deploy-inputs.js
var deploy_inputs = __webpack_require__(80516);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(12165);
// EXTERNAL MODULE: ./build/environments/inputs.js
var environments_inputs = __webpack_require__(70434);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(58379);
// EXTERNAL MODULE: ./build/units/folder-trees.js
var folder_trees = __webpack_require__(16454);
// EXTERNAL MODULE: ./build/units/group-units.js + 2 modules
var group_units = __webpack_require__(61659);
// EXTERNAL MODULE: ./build/review/rendered/may-be-rendered.js
var may_be_rendered = __webpack_require__(80397);
// EXTERNAL MODULE: ./build/text/and-more.js
var and_more = __webpack_require__(66881);
// EXTERNAL MODULE: ./build/review/unrendered/changed-inputs.js
var changed_inputs = __webpack_require__(11756);
;// CONCATENATED MODULE: ./build/review/rendered/reading.js


/** Of a host each fifty files are a query of its API: four of them, at the same time, to learn what is deployed. */
const ofHosts = { kustomizations: 100, inputs: 200, controllers: 50, further: 50, files: 600 };
/** Of a disk nothing is asked but time and memory. */
const ofDisks = { kustomizations: 5_000, inputs: 5_000, controllers: 5_000, further: 1_000, files: 20_000 };
const boundsOf = ({ isLocal }) => (isLocal === true ? ofDisks : ofHosts);
/** Characters that are read of a disk for one change; hosts have a bound of their own. */
const maxCharacters = 64 << 20;
/** Files of a disk that are read before it is looked at how much they are. */
const batchSize = 500;
/** The files of the head that are read to be rendered. */
class Reading {
    texts = new Map();
    /** Files of either side that could not be read: what they decide about is not known. */
    unread = new Set();
    /** Those of them that were not asked for, because so many are not read. */
    beyond = new Set();
    #reader;
    #left;
    #charactersLeft = maxCharacters;
    constructor(reader) {
        this.#reader = reader;
        this.#left = boundsOf(reader).files;
    }
    /** Reads files that charts and kustomizations are made of, as far as there is room. */
    async read(paths) {
        const wanted = paths.filter(path => !this.texts.has(path) && !this.unread.has(path));
        const { length } = wanted;
        const step = this.#reader.isLocal === true ? batchSize : Math.max(1, length);
        for (let at = 0; at < length; at += step) {
            const batch = wanted.slice(at, at + step);
            const room = this.#charactersLeft > 0 ? Math.max(0, this.#left) : 0;
            for (const path of batch.slice(room)) {
                this.unread.add(path);
                this.beyond.add(path);
            }
            if (room > 0)
                for (const [path, read] of await this.#reader.readFiles('head', batch.slice(0, room)))
                    this.take(path, read);
            this.#left -= batch.length;
        }
    }
    /** Reads files that may say how something is deployed: one that cannot be read says nothing. */
    async look(paths) {
        const wanted = paths.filter(path => !this.texts.has(path));
        if (wanted.length === 0)
            return;
        for (const [path, read] of await this.#reader.readFiles('head', wanted)) {
            const file = (0,changed_inputs/* fileOf */.W7)(path, read);
            if (file !== undefined)
                this.texts.set(path, file);
            else if (read.state !== 'absent')
                this.unread.add(path);
        }
    }
    /** Takes what a file was read as. */
    take(path, read, into = this.texts) {
        const file = (0,changed_inputs/* fileOf */.W7)(path, read);
        if (file !== undefined) {
            into.set(path, file);
            this.#charactersLeft -= file.text.length;
            // Why not what holds no text: a renderer would only copy it.
        }
        else if (read.state !== 'absent' && !(read.state === 'unreadable' && read.code === 'binary'))
            this.unread.add(path);
    }
}
/** More are not named. */
const maxNamed = 3;
/** Some paths for people, and how many more there are. */
const namedPaths = (paths) => (0,and_more/* andMore */.v)(paths.slice(0, maxNamed).map(path => `"${path}"`), paths.length);

// EXTERNAL MODULE: ./build/render/functions/formats/encode-yaml.js
var encode_yaml = __webpack_require__(18530);
// EXTERNAL MODULE: ./build/render/template/go-value.js
var go_value = __webpack_require__(43608);
// EXTERNAL MODULE: ./build/text/range.js
var text_range = __webpack_require__(20527);
;// CONCATENATED MODULE: ./build/review/rendered/rendered-findings.js


/**
 * Tells the findings of one rendered text at the lines that decide about them. One that no file of the repository decides about is left
 * out.
 */
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
 * The place that the author can change: one that the change wrote before others, a value before what prints it. What is missing is told
 * where the part that lacks it is printed, whatever that part is called by.
 */
const choose = ({ data, control }, isMissing, isWritten) => {
    const written = ({ path, range }) => isWritten(path, range);
    const isPreferred = ({ kind, path }) => (kind === 'value') !== isMissing && !(0,group_units/* isChartFile */.Jk)(path);
    const told = data.filter(place => !isInPartial(place));
    const choices = [
        data.filter(written).filter(isPreferred),
        data.filter(written),
        control.filter(written),
        told.filter(isPreferred),
        data.filter(isPreferred),
        told,
        data,
    ];
    return choices.map(narrowest).find(place => place !== undefined) ?? control[0];
};
/** An action of a template that others include: where they do so says whom it is about. Source: Helm documentation, "Partials and `_` files". */
const isInPartial = ({ path, range, kind }) => kind === 'template' && range.start === range.end && path.slice(path.lastIndexOf('/') + 1).startsWith('_');
/** The line of the repository that decides about a region of a rendered text. */
const placeOf = (text, range, isMissing, isWritten) => text && choose(text.placesAt(range), isMissing, isWritten);
/**
 * The smallest of some places, in whose midst others lie; the first of several. Of two files it is the one with less: a key stands for the whole
 * mapping that it was put into, and the value that a patch puts there for itself.
 */
const narrowest = (places) => {
    const [first] = places;
    return (first &&
        places.reduce((best, place) => (isWithin(place, best) || (place.path !== best.path && isLess(place, best)) ? place : best), first));
};
const isLess = (one, other) => one.range.end - one.range.start < other.range.end - other.range.start;
const isWithin = (one, other) => one.path === other.path && (0,text_range/* containsRange */.DV)(other.range, one.range) && isLess(one, other);
const relatedPlace = (related, textOf) => {
    const [place] = textOf(related.path)?.placesAt(related.range).data ?? [];
    return place ? [{ path: place.path, range: place.range, subject: related.subject, note: related.note }] : [];
};

// EXTERNAL MODULE: ./build/artifacts/kustomization-names.js
var kustomization_names = __webpack_require__(1888);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(69522);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(99954);
// EXTERNAL MODULE: ./build/render/functions/arguments.js
var functions_arguments = __webpack_require__(91159);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(99430);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var parse = __webpack_require__(52833);
// EXTERNAL MODULE: ./build/artifacts/yaml/scalar.js
var yaml_scalar = __webpack_require__(55644);
// EXTERNAL MODULE: ./build/render/template/format/format-number.js
var format_number = __webpack_require__(62385);
// EXTERNAL MODULE: ./build/render/template/go-text.js
var go_text = __webpack_require__(78074);
// EXTERNAL MODULE: ./build/render/template/sources.js
var template_sources = __webpack_require__(38970);
;// CONCATENATED MODULE: ./build/render/functions/formats/go-yaml-problem.js
/** Characters that begin no token of YAML. */
const noToken = /^[@`%\t]/u;
/** Where a reader of YAML stopped, and its reason, as our notifications tell them. */
const told = /^(?:The YAML document can't be read|Parsers read the YAML document differently): ([^\n]*?) \(line (\d+), column (\d+)\)/u;
const at = (line) => (line > 1 ? `line ${line}: ` : '');
/** A parser's mistake, which go-yaml tells one line above. */
const noKey = (line) => `${line > 1 ? `line ${line - 1}: ` : ''}did not find expected key`;
const missingInFlow = (text) => {
    const before = text.trimEnd();
    if (/[[{,:]$/u.test(before))
        return 'did not find expected node content';
    return `did not find expected ',' or '${before.lastIndexOf('{') > before.lastIndexOf('[') ? '}' : ']'}'`;
};
/** What does not go on with a mapping: text behind a quoted value, a dash in the place of a value, or a second colon. */
const mappingProblem = (source, column, line) => {
    const rest = source.slice(column).trimStart();
    if (/^-(?:\s|$)/u.test(rest))
        return `${at(line)}block sequence entries are not allowed in this context`;
    if (/["']$/u.test(source.slice(0, column).trimEnd()) && !/^:(?:\s|$)/u.test(rest))
        return noKey(line);
    return `${at(line)}mapping values are not allowed in this context`;
};
/**
 * What go-yaml 2 says of a text that our reader refuses; the usual mistakes in its words, the others in ours. `problem` is the
 * notification's.
 */
const goYamlProblem = (text, problem) => {
    const [, reason = '', lineText = '0', columnText = '0'] = told.exec(problem) ?? [];
    if (reason === '')
        return problem;
    const line = Number(lineText);
    const source = text.split('\n')[line - 1] ?? '';
    const rest = source.slice(Number(columnText) - 1);
    // Why: go-yaml ends the last line itself before it says what is missing.
    const lastLine = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (reason.includes('within a flow collection'))
        return `line ${lastLine}: ${missingInFlow(text)}`;
    if (reason.includes('quoted scalar'))
        return `${at(text.split('\n').length)}found unexpected end of stream`;
    if (reason.startsWith('tab characters'))
        return `${at(line)}found a tab character that violates indentation`;
    if (reason.startsWith("expected ':'"))
        return `line ${lastLine + 1}: could not find expected ':'`;
    if (noToken.test(rest) || text.startsWith('\t'))
        return `${at(line)}found character that cannot start any token`;
    if (reason.startsWith('bad indentation of a mapping entry'))
        return mappingProblem(source, Number(columnText) - 1, line);
    if (reason.startsWith('end of the stream or a document separator'))
        return noKey(line);
    const action = /^\{?\{ *([\w.]+) *\}\}/u.exec(rest);
    if (reason.includes('stands as a key') && action)
        return `invalid map key: map[interface {}]interface {}{"${action[1]}":interface {}(nil)}`;
    return `${at(line)}${reason}`;
};

;// CONCATENATED MODULE: ./build/render/functions/formats/read-values.js








/** How deep collections may hold each other. */
const maxDepth = 1_000;
/** Values that aliases may make of a text: more are not read. */
const maxValues = 1_000_000;
class Broken extends Error {
}
/** Values that say nothing about where they stand. */
const nowhere = { value: raw => new go_value/* Ref */.oS(raw), entry: value => value };
/** Values that stand in a file. */
const inFile = (file) => ({
    value: (raw, { range: { start, end } }, path) => {
        return new go_value/* Ref */.oS(raw, [new template_sources/* Place */.YR('value', file.path, path.slice(1), start, end)]);
    },
    entry: value => value,
});
/** Values of a text that a template made: each was made of the parts of the text that it stands in. */
const inPieces = (file, index) => ({
    value: (raw, { range: { start, end } }) => {
        if (typeof raw !== 'string') {
            const isLong = raw instanceof go_value/* GoMap */.tn || raw instanceof go_value/* GoSlice */.dP;
            const { data, control } = index.sources(start, isLong ? Math.min(start + 1, end) : end);
            return new go_value/* Ref */.oS(raw, data, control);
        }
        const at = file.text.slice(start, end).indexOf(raw);
        const pieces = at === -1 || raw === '' ? [] : index.between(start + at, start + at + raw.length);
        const { data, control } = index.sources(start, end);
        return pieces.length > 1 ? new go_value/* Ref */.oS(raw, data, control, false, pieces) : new go_value/* Ref */.oS(raw, data, control);
    },
    entry: (value, { range: { start, end } }) => {
        const { data, control } = index.sources(start, end);
        return value.decidedBy((0,template_sources/* joinTwo */.n$)(data, control));
    },
});
class Reader {
    #file;
    #origin;
    #count = 0;
    constructor(file, origin) {
        this.#file = file;
        this.#origin = origin;
    }
    value(given, path, depth) {
        const node = (0,lookup/* deref */.LA)(given);
        if (node === undefined || depth > maxDepth)
            throw new Broken(node === undefined ? `yaml: unknown anchor '${given.kind === 'alias' ? given.name : ''}' referenced` : 'it is nested too deeply');
        this.#count += 1;
        if (this.#count > maxValues)
            throw new Broken('yaml: document contains excessive aliasing');
        return this.#origin.value(this.#raw(node, path, depth), given, path);
    }
    #raw(node, path, depth) {
        if (node.kind === 'mapping')
            return this.#map(node, path, depth);
        if (node.kind === 'sequence')
            return new go_value/* GoSlice */.dP(node.items.map((item, index) => this.value(item, `${path}/${index}`, depth + 1)));
        return this.#scalar(node);
    }
    #scalar(node) {
        const value = (0,yaml_scalar/* scalarValue */.U)(node);
        if (value === undefined)
            throw new Broken(`yaml: line ${this.#file.lines.line(node.range.start)}: the value is not known`);
        if (typeof value !== 'number')
            return value;
        if (!Number.isFinite(value))
            throw new Broken(`json: unsupported value: ${(0,format_number/* formatFloat */.k)(value)}`);
        return new go_value/* GoFloat */.LK(value);
    }
    #map(node, path, depth) {
        const entries = new Map();
        for (const entry of node.entries) {
            if (isMerge(entry))
                this.#merge(entry, entries, path, depth, node);
            else {
                const name = this.#key(entry);
                entries.set(name, this.#origin.entry(this.value(entry.value, `${path}/${name}`, depth + 1), entry.key));
            }
        }
        return new go_value/* GoMap */.tn(entries);
    }
    #merge(entry, entries, path, depth, holder) {
        const written = new Set(holder.entries.flatMap(one => (isMerge(one) ? [] : [this.#key(one)])));
        const target = (0,lookup/* deref */.LA)(entry.value);
        const maps = target?.kind === 'sequence' ? target.items.map(item => (0,lookup/* deref */.LA)(item)).toReversed() : [target];
        for (const map of maps) {
            if (map?.kind !== 'mapping')
                throw new Broken('yaml: map merge requires map or sequence of maps as the value');
            for (const [key, value] of this.#map(map, path, depth + 1).entries)
                if (!written.has(key))
                    entries.set(key, value);
        }
    }
    /** A key as JSON has it: booleans and numbers as their text. */
    #key({ key, value: held }) {
        const value = (0,yaml_scalar/* scalarValue */.U)(key);
        if (typeof value === 'string')
            return value;
        if (typeof value === 'boolean')
            return value ? 'true' : 'false';
        if (typeof value === 'number')
            return `${value}`;
        throw new Broken(`unsupported map key of type: %!s(<nil>), key: <nil>, value: ${shownValue(held)}`);
    }
}
/** A value as Go's %#v shows it. */
const shownValue = (node) => {
    const value = (0,yaml_scalar/* scalarValue */.U)(node);
    return typeof value === 'string' ? (0,go_text/* goQuote */.dg)(value) : `${value}`;
};
const isMerge = ({ key }) => key.kind === 'scalar' && key.style === 'plain' && key.value === '<<';
const originOf = (file, places) => {
    if (places === 'named')
        return inFile(file);
    return places === 'unnamed' ? nowhere : inPieces(file, places);
};
const valueOfDocument = ({ root, file }, places) => {
    if (root === undefined)
        return { state: 'read', value: new go_value/* Ref */.oS(null) };
    try {
        return { state: 'read', value: new Reader(file, originOf(file, places)).value(root, '', 0) };
    }
    catch (error) {
        if (error instanceof Broken)
            return { state: 'broken', reason: error.message };
        throw error;
    }
};
/** The documents of a text of YAML, read as Helm reads values. */
const readDocuments = (file, places) => {
    const yaml = (0,parse/* parseYaml */.hN)(file);
    const problem = yaml.notifications.find(({ level }) => level === 'error');
    if (problem)
        return [{ state: 'broken', reason: `yaml: ${goYamlProblem(file.text, problem.message)}` }];
    return yaml.documents.map(document => valueOfDocument(document, places));
};

;// CONCATENATED MODULE: ./build/render/helm/manifest-head.js

/** Why a document has no head, as Go's `encoding/json` says it. */
class HeadError extends Error {
}
const typeOfMetadata = 'struct { Name string "json:\\"name\\""; Annotations map[string]string "json:\\"annotations\\"" }';
/** What JSON calls a value. */
const jsonType = (raw) => {
    if (raw instanceof go_value/* GoMap */.tn)
        return 'object';
    if (raw instanceof go_value/* GoSlice */.dP)
        return 'array';
    if (raw instanceof go_value/* GoInt */.ov || raw instanceof go_value/* GoFloat */.LK)
        return 'number';
    return typeof raw === 'boolean' ? 'bool' : 'string';
};
const refuse = (raw, place) => {
    throw new HeadError(`json: cannot unmarshal ${jsonType(raw)} into Go ${place}`);
};
/** Fields by name, in the order of their names, in which Go meets them; letters of either case are the same to it. */
const fieldsOf = (map) => new Map([...map.entries]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, { raw }]) => (raw === null || raw === undefined ? [] : [[name.toLowerCase(), raw]])));
/** A text; numbers and booleans become one. @throws HeadError */
const textOf = (raw, place) => {
    if (raw instanceof go_value/* GoMap */.tn || raw instanceof go_value/* GoSlice */.dP)
        return refuse(raw, `struct field ${place} of type string`);
    if (raw instanceof go_value/* GoInt */.ov || raw instanceof go_value/* GoFloat */.LK)
        return `${raw.value}`;
    return typeof raw === 'string' || typeof raw === 'boolean' ? `${raw}` : '';
};
/** @throws HeadError */
const annotationsOf = (raw) => {
    if (!(raw instanceof go_value/* GoMap */.tn))
        return refuse(raw, 'struct field .metadata.annotations of type map[string]string');
    const entries = [...raw.entries].toSorted(([one], [other]) => (one < other ? -1 : 1));
    return new Map(entries.flatMap(([name, { raw: value }]) => value === null || value === undefined ? [] : [[name, textOf(value, '.metadata.annotations')]]));
};
/** @throws HeadError */
const hookOf = (metadata) => {
    if (!(metadata instanceof go_value/* GoMap */.tn))
        return refuse(metadata, `struct field SimpleHead.metadata of type ${typeOfMetadata}`);
    const fields = fieldsOf(metadata);
    const annotations = fields.get('annotations');
    const hook = annotations === undefined ? undefined : annotationsOf(annotations).get('helm.sh/hook');
    const name = fields.get('name');
    if (name !== undefined)
        textOf(name, '.metadata.name');
    return hook;
};
/** The head of a document that was read. @throws HeadError for one whose head has other types than Helm wants. */
const manifestHead = (raw, helm) => {
    if (raw === null || raw === undefined)
        return { kind: '', hook: undefined };
    if (!(raw instanceof go_value/* GoMap */.tn))
        return refuse(raw, `value of type ${helm === 3 ? 'releaseutil' : 'util'}.SimpleHead`);
    const fields = fieldsOf(raw);
    const [version, kind, metadata] = [fields.get('apiversion'), fields.get('kind'), fields.get('metadata')];
    if (version !== undefined)
        textOf(version, 'SimpleHead.apiVersion');
    return {
        kind: kind === undefined ? '' : textOf(kind, 'SimpleHead.kind'),
        hook: metadata === undefined ? undefined : hookOf(metadata),
    };
};

;// CONCATENATED MODULE: ./build/render/helm/manifests.js






/** Why a rendered file cannot be taken apart, in Helm's words. */
class ManifestError extends Error {
}
/** In which order Helm installs. Source: Helm's releaseutil.InstallOrder. */
const installOrder3 = 'PriorityClass Namespace NetworkPolicy ResourceQuota LimitRange PodSecurityPolicy PodDisruptionBudget ServiceAccount Secret SecretList ConfigMap StorageClass PersistentVolume PersistentVolumeClaim CustomResourceDefinition ClusterRole ClusterRoleList ClusterRoleBinding ClusterRoleBindingList Role RoleList RoleBinding RoleBindingList Service DaemonSet Pod ReplicationController ReplicaSet Deployment HorizontalPodAutoscaler StatefulSet Job CronJob IngressClass Ingress APIService'.split(' ');
const installOrder4 = [...installOrder3, 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];
const hookEvents = new Set([
    'pre-install',
    'post-install',
    'pre-delete',
    'post-delete',
    'pre-upgrade',
    'post-upgrade',
    'pre-rollback',
    'post-rollback',
    'test',
    'test-success',
]);
const isBlank = (rune) => rune !== undefined && /^\s$/u.test(rune);
/**
 * Separators of Helm 3, with all blanks around them. Source: its pattern `(?:^|\\s*\\n)---\\s*`. By hand, because a pattern would look at
 * long runs of blanks once for each of them.
 */
const wideSeparators = (text) => {
    const found = [];
    let before = 0;
    for (let at = text.startsWith('---') ? 0 : lineOf(text, 0); at !== -1; at = lineOf(text, before)) {
        let [start, end] = [at, at + 3];
        while (start > before && isBlank(text[start - 1]))
            start -= 1;
        while (isBlank(text[end]))
            end += 1;
        found.push({ start, end });
        before = end;
    }
    return found;
};
/** Where the next line that begins with three dashes begins; -1 when there is none. */
const lineOf = (text, from) => {
    const at = text.indexOf('\n---', from);
    return at === -1 ? -1 : at + 1;
};
/** Separators of Helm 4, with the blanks after them on their line. */
const narrowSeparators = (text) => Array.from(text.matchAll(/^---[ \t]*/gmu), match => ({ start: match.index, end: match.index + match[0].length }));
/** Where the documents of a text stand, blank ones left out. Helm 3 trims each. */
const splitDocuments = (text, helm) => {
    const [first, last] = [text.search(/\S/u), text.trimEnd().length];
    if (first === -1)
        return [];
    const [start, end] = helm === 3 ? [first, last] : [first, text.length];
    const body = text.slice(start, end);
    const splits = [];
    let at = 0;
    for (const separator of helm === 3 ? wideSeparators(body) : narrowSeparators(body)) {
        splits.push({ start: start + at, end: start + separator.start });
        at = separator.end;
    }
    splits.push({ start: start + at, end });
    return splits.flatMap(split => trimmed(text, split, helm));
};
const trimmed = (text, { start, end }, helm) => {
    const part = text.slice(start, end);
    if (part.trim() === '')
        return [];
    const lead = helm === 3 ? part.length - part.trimStart().length : (/^\s*\n/u.exec(part)?.[0].length ?? 0);
    return [{ start: start + lead, end: helm === 3 ? start + part.trimEnd().length : end }];
};
const headOf = (path, text, helm) => {
    const [read] = readDocuments((0,source_file/* sourceFile */.s)(path, text), 'unnamed');
    if (read === undefined)
        return { kind: '', hook: undefined };
    if (read.state === 'broken')
        throw new ManifestError(`YAML parse error on ${path}: error converting YAML to JSON: ${read.reason}`);
    try {
        return manifestHead(read.value.raw ?? null, helm);
    }
    catch (error) {
        if (!(error instanceof HeadError))
            throw error;
        throw new ManifestError(`YAML parse error on ${path}: error unmarshaling JSON: while decoding JSON: ${error.message}`, {
            cause: error,
        });
    }
};
const eventsOf = (hook) => hook.split(',').map(event => event.trim().toLowerCase());
const rankOf = (kind, helm) => {
    const order = helm === 4 ? installOrder4 : installOrder3;
    const at = order.indexOf(kind);
    return at === -1 ? order.length : at;
};
const byKind = (manifests, helm) => manifests.toSorted((one, other) => {
    const [first, second] = [rankOf(one.kind, helm), rankOf(other.kind, helm)];
    const isUnknown = first === second && first === rankOf('', helm);
    return isUnknown && one.kind !== other.kind ? (0,go_text/* compareBytes */.Xo)(one.kind, other.kind) : first - second;
});
/** The documents of rendered files in the order in which Helm prints them: manifests, then hooks. @throws ManifestError */
const manifestsOf = (files, helm) => {
    const found = [];
    for (const path of [...files.keys()].toSorted(go_text/* compareBytes */.Xo)) {
        if (path.endsWith('NOTES.txt'))
            continue;
        const pieces = files.get(path) ?? [];
        const text = (0,go_value/* textOf */.b6)(pieces);
        const slice = (0,functions_arguments/* slicesInOrder */.bi)(pieces);
        for (const { start, end } of splitDocuments(text, helm)) {
            const part = text.slice(start, end);
            const { kind, hook } = headOf(path, part, helm);
            const events = hook === undefined ? [] : eventsOf(hook);
            if (events.some(event => !hookEvents.has(event)))
                continue;
            const isTest = events.length > 0 && events.every(event => event.startsWith('test'));
            found.push({ path, text: part, pieces: slice(start, end), kind, isHook: hook !== undefined, isTest });
        }
    }
    return [
        ...byKind(found.filter(({ isHook }) => !isHook), helm),
        ...byKind(found.filter(({ isHook }) => isHook), helm),
    ];
};
/** Why rendered files cannot be taken apart; undefined when they can. */
const manifestsProblem = (files, helm) => {
    try {
        manifestsOf(files, helm);
        return undefined;
    }
    catch (error) {
        if (error instanceof ManifestError)
            return error.message;
        throw error;
    }
};
/** How each stands in the stream of `helm template`: white space behind all that are no hooks is cut off. */
const inStream = (manifests) => {
    const last = manifests.findLast(({ isHook }) => !isHook);
    return new Map(manifests.map(one => [one, `---\n# Source: ${one.path}\n${one === last ? one.text.trimEnd() : one.text}\n`]));
};
/** The stream that `helm template` prints. */
const printManifests = (manifests) => [...(manifests.every(({ isHook }) => isHook) ? ['\n'] : []), ...inStream(manifests).values()].join('');
/** What `helm template --show-only` prints of `manifests` for those that are asked for: Helm 4 ends each with one more line break. */
const printShown = (manifests, shown, helm) => {
    const printed = inStream(manifests);
    return shown.map(one => `${printed.get(one) ?? ''}${helm === 4 ? '\n' : ''}`).join('');
};

// EXTERNAL MODULE: ./build/render/functions/semver.js
var semver = __webpack_require__(34175);
;// CONCATENATED MODULE: ./build/render/template/environment.js
/** Work that nobody has done yet. */
const newWork = (count) => ({ count, nesting: 0, defers: false });
/** From there on, templates that are called wait in a list, so that the stack does not grow with them: some eighty `include` in each other. */
const deepNesting = 240;
/**
 * Blocks and pipelines in each other. Go has no bound of its own for most of them; here they take stack, of which Node has
 * 984 KiB: half as many again fill it.
 */
const maxNesting = 800;

;// CONCATENATED MODULE: ./build/render/template/facts.js



/** Facts that have decided nothing yet. */
const newFacts = (everyWay = false) => ({ decided: false, everyWay, choices: [] });
/** Stands for a value that depends on such a fact. */
const openText = '$(fact)';
/** A value that depends on a fact, as it is printed where everything is: what has lines of its own stays, what stands in one is open. */
const openValue = (value) => {
    if (value.pieces === undefined || value.pieces.length === 0)
        return new go_value/* Ref */.oS(openText, value.data, value.control);
    const pieces = value.pieces.map(piece => !/[\n:]/u.test(piece.text) && ((0,template_sources/* isOfFact */.Wt)(piece.data) || (0,template_sources/* isOfFact */.Wt)(piece.control)) ? { ...piece, text: openText } : piece);
    return new go_value/* Ref */.oS(value.raw, undefined, undefined, value.boxed, pieces);
};
/** Functions that give one of several values, or what a collection holds somewhere. */
const choosers = new Set([
    ...['ternary', 'default', 'coalesce', 'index', 'get', 'dig', 'pluck'],
    ...['Get', 'GetBytes', 'Lines', 'Glob'],
]);
/** More of what may be chosen is not remembered: whoever looks at it stops long before. */
const maxChoices = 100_000;
/** True for one value, not a collection, that depends on a fact. */
const isOneFact = ({ raw, data, control }) => !(raw instanceof go_value/* GoMap */.tn || raw instanceof go_value/* GoSlice */.dP) && ((0,template_sources/* isOfFact */.Wt)(data) || (0,template_sources/* isOfFact */.Wt)(control));
/** Whether what is printed of a value depends on a fact. */
const dependsOnFacts = (value) => (0,template_sources/* isOfFact */.Wt)((0,go_value/* everythingOf */.PN)(value)) || (0,template_sources/* isOfFact */.Wt)((0,go_value/* controlOf */.rs)(value));
/**
 * A result that depends on a fact which is given to a function, marked so. Where it chooses one of several, the others may be printed as well. `receiver`: the
 * value whose method it is.
 */
const decidedByFacts = (name, values, result, receiver, { facts, work }) => {
    const given = values.find(isOneFact);
    if (given === undefined)
        return result;
    if (facts.everyWay && facts.choices.length < maxChoices && choosers.has(name)) {
        work.count(values.length);
        (0,append_all/* appendAll */.u)(facts.choices, [receiver, ...values].flatMap(one => (one === undefined || isOneFact(one) ? [] : [one])));
    }
    return (0,template_sources/* isOfFact */.Wt)(result.data) || (0,template_sources/* isOfFact */.Wt)(result.control) ? result : result.decidedBy((0,template_sources/* joinTwo */.n$)(given.data, given.control));
};

// EXTERNAL MODULE: ./build/render/template/format/format-value.js
var format_value = __webpack_require__(14971);
// EXTERNAL MODULE: ./build/render/template/template-error.js
var template_error = __webpack_require__(43955);
;// CONCATENATED MODULE: ./build/render/helm/chart-error.js
/** Why a chart cannot be loaded, in Helm's words. */
class ChartError extends Error {
}

;// CONCATENATED MODULE: ./build/render/helm/chart-file.js

/** A file as it is kept. */
const chartFile = (path, bytes) => {
    const text = bytes.toString('utf8');
    return Buffer.compare(Buffer.from(text, 'utf8'), bytes) === 0 ? (0,source_file/* sourceFile */.s)(path, text) : { path, bytes };
};
/** What a file holds, as UTF-8. */
const textOfFile = (file) => ('text' in file ? file.text : Buffer.from(file.bytes).toString('utf8'));
/** What a file holds, as it is. */
const bytesOfFile = (file) => ('text' in file ? Buffer.from(file.text, 'utf8') : file.bytes);
/**
 * Bounds of a chart. Helm refuses larger files, and archives that unpack to more. `packedBytes` and `files` are ours: what all archives of a chart
 * hold together; the largest public charts unpack to some ten megabytes.
 */
const chartLimits = {
    fileBytes: 5 * 1024 * 1024,
    archiveBytes: 100 * 1024 * 1024,
    packedBytes: 128 * 1024 * 1024,
    files: 20_000,
    depth: 20,
};

// EXTERNAL MODULE: ./build/render/functions/regex.js + 1 modules
var functions_regex = __webpack_require__(8285);
;// CONCATENATED MODULE: ./build/render/helm/helm-ignore.js




/** A pattern of path.Match, matched by RE2 in linear time. @throws ChartError for what is not a pattern */
const segmentPattern = (pattern) => {
    // Why: nearly all rules are names and endings, and each of them is asked about each file of a chart.
    if (!/[*?[\\]/u.test(pattern))
        return name => name === pattern;
    const ending = pattern.slice(1);
    if (pattern.startsWith('*') && !/[*?[\\/]/u.test(ending))
        return name => name.endsWith(ending) && !name.slice(0, name.length - ending.length).includes('/');
    const source = `(?s)^${pattern.replaceAll(/\*|\?|\[[^\]]*\]|\\?[\s\S]/gu, part => {
        if (part === '*')
            return '[^/]*';
        if (part === '?')
            return '[^/]';
        if (part.length > 1 && part.startsWith('['))
            return part.replace(/^\[\^?/u, start => (start === '[^' ? '[^' : '['));
        return part.replace(/^\\/u, '').replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    })}$`;
    try {
        const regex = (0,functions_regex/* compilePattern */.Eb)(source);
        return name => regex.matcher(name).find();
    }
    catch (error) {
        if (error instanceof template_error/* CallError */.R)
            throw new ChartError('syntax error in pattern', { cause: error });
        throw error;
    }
};
const ruleOf = (line) => {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#'))
        return undefined;
    if (trimmed.includes('**'))
        throw new ChartError('double-star (**) syntax is not supported');
    const negate = trimmed.startsWith('!');
    let pattern = negate ? trimmed.slice(1) : trimmed;
    const onlyFolders = pattern.endsWith('/');
    if (onlyFolders)
        pattern = pattern.slice(0, -1);
    const isAnchored = pattern.startsWith('/');
    const hasSlash = pattern.includes('/');
    const isMatch = segmentPattern(isAnchored ? pattern.slice(1) : pattern);
    return {
        negate,
        matches: (path, isFolder) => {
            if (onlyFolders && !isFolder)
                return false;
            return isMatch(isAnchored || hasSlash ? path : (0,text_path/* fileNameOf */.bV)(path));
        },
    };
};
const isOut = (rules, path, isFolder) => {
    if (path === '' || path === '.' || path === './')
        return false;
    for (const { negate, matches } of rules) {
        if (negate ? !matches(path, isFolder) : matches(path, isFolder))
            return true;
    }
    return false;
};
/** True for a path that the rules leave out, or one of its folders. Source: Helm's ignore rules; `templates/.?*` is always among them. */
const ignoreRules = (text) => {
    const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
    const rules = [...bare.split('\n'), 'templates/.?*'].flatMap(line => ruleOf(line) ?? []);
    const folders = new Map();
    const isFolderOut = (folder) => {
        if (folder === '')
            return false;
        const known = folders.get(folder);
        if (known !== undefined)
            return known;
        const out = isFolderOut(folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) || isOut(rules, folder, true);
        folders.set(folder, out);
        return out;
    };
    return path => isFolderOut(path.slice(0, Math.max(0, path.lastIndexOf('/')))) || isOut(rules, path, false);
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/render/helm/unpacked-charts.js



/** What stands between the path of an archive and a path in it: no file of a repository can have it in its name. */
const inArchive = '\0';
/** The archive that a file is in, the outermost where archives are in archives; undefined for one that is in none. */
const archiveOf = (path) => {
    const end = path.indexOf(inArchive);
    return end === -1 ? undefined : path.slice(0, end);
};
/** A field of a tar header: text up to the first NUL. */
const field = (header, start, size) => {
    const end = header.indexOf(0, start);
    return header.toString('utf8', start, end === -1 || end > start + size ? start + size : end);
};
/** @throws ChartError */
const unzipped = (archive) => {
    try {
        return (0,external_node_zlib_.gunzipSync)(archive, { maxOutputLength: chartLimits.archiveBytes });
    }
    catch (error) {
        const isLarge = error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
        throw new ChartError(isLarge ? `decompressed chart is larger than the maximum size ${chartLimits.archiveBytes} bytes` : 'gzip: invalid header');
    }
};
/** @throws ChartError */
const tarEntryAt = (tar, at) => {
    const header = tar.subarray(at, at + 512);
    const size = Number.parseInt(field(header, 124, 12).trim() || '0', 8);
    if (!Number.isSafeInteger(size) || size < 0)
        throw new ChartError('archive/tar: invalid tar header');
    if (at + 512 + size > tar.length)
        throw new ChartError('unexpected EOF');
    const prefix = field(header, 257, 5) === 'ustar' ? field(header, 345, 155) : '';
    const type = String.fromCharCode(header[156] ?? 0);
    const isLink = type === '1' || type === '2';
    return {
        type,
        name: prefix === '' ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`,
        body: isLink ? Buffer.alloc(0) : tar.subarray(at + 512, at + 512 + size),
        end: at + 512 + Math.ceil(size / 512) * 512,
    };
};
/** The name of the next entry, where it is too long for a header. */
const longNameIn = ({ type, body }) => {
    if (type === 'L')
        return field(body, 0, body.length);
    return type === 'x' ? (/^\d+ path=([^\n]*)$/mu.exec(body.toString('utf8'))?.[1] ?? '') : '';
};
/** Files, and links, which Helm takes for files without content. Source: Helm, LoadArchiveFiles. */
const isKept = ({ type }) => ['0', '\0', '1', '2', '7'].includes(type);
/** The files of a packed chart, without its own folder. @throws ChartError */
const filesIn = (tar, archive) => {
    const files = new Map();
    let longName = '';
    for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
        const entry = tarEntryAt(tar, at);
        if (isKept(entry))
            addUnpacked(files, archive, longName || entry.name, entry.body);
        if (files.size > chartLimits.files)
            throw new ChartError('the archive holds too many files');
        longName = longNameIn(entry);
        at = entry.end;
    }
    if (files.size === 0)
        throw new ChartError('no files in chart archive');
    return files;
};
const addUnpacked = (files, archive, name, body) => {
    const path = name.replaceAll('\\', '/').split('/').slice(1).join('/');
    if (path === '' || path.split('/').includes('..'))
        throw new ChartError(path === '' ? 'chart base directory cannot be empty' : 'chart illegally references parent directory');
    if (body.length > chartLimits.fileBytes)
        throw new ChartError(`decompressed chart file "${name}" is larger than the maximum file size ${chartLimits.fileBytes}`);
    files.set(path, chartFile(`${archive}${inArchive}${path}`, body));
};
/** What was unpacked before: both sides of a change, and each environment, have most archives in common. */
const known = new WeakMap();
const unpack = (archive, bytes) => {
    const before = known.get(bytes);
    if (before?.archive === archive)
        return before;
    const tar = unzipped(bytes);
    const unpacked = { archive, files: filesIn(tar, archive), size: tar.length };
    known.set(bytes, unpacked);
    return unpacked;
};
/** The packed charts of one chart, those in each other included: what they hold together is bounded. */
class UnpackedCharts {
    #bytes = 0;
    #files = 0;
    /** The files of a packed chart, by path in it. Their own paths name the archive before it. @throws ChartError */
    filesOf(archive) {
        const { files, size } = unpack(archive.path, bytesOfFile(archive));
        this.#bytes += size;
        this.#files += files.size;
        if (this.#bytes > chartLimits.packedBytes || this.#files > chartLimits.files)
            throw new ChartError('the packed charts hold too much to be rendered here');
        return files;
    }
}

;// CONCATENATED MODULE: ./build/render/helm/chart.js










const asSource = (path, file) => ('text' in file ? file : (0,source_file/* sourceFile */.s)(path, textOfFile(file)));
/** The first document of a file as a table. Helm 4 lays all documents of values over each other. */
const readTable = (name, file, all) => {
    const bare = file.text.startsWith('\ufeff') ? (0,source_file/* sourceFile */.s)(file.path, file.text.slice(1)) : file;
    const documents = readDocuments(bare, 'named');
    const prefix = all ? 'cannot unmarshal yaml document: ' : '';
    let table = new go_value/* GoMap */.tn(new Map());
    for (const read of all ? documents : documents.slice(0, 1)) {
        if (read.state === 'broken')
            throw new ChartError(`cannot load ${name}: ${prefix}error converting YAML to JSON: ${read.reason}`);
        const { raw } = read.value;
        if (raw === null || raw === undefined)
            continue;
        if (!(raw instanceof go_value/* GoMap */.tn))
            throw new ChartError(`cannot load ${name}: ${prefix}error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ${kindOf(raw)} into Go value of type map[string]interface {}`);
        table = table.entries.size === 0 ? raw : laidOver(table, raw);
    }
    return table;
};
const laidOver = (below, top) => {
    const entries = new Map(below.entries);
    for (const [key, value] of top.entries) {
        const own = entries.get(key);
        entries.set(key, own?.raw instanceof go_value/* GoMap */.tn && value.raw instanceof go_value/* GoMap */.tn ? new go_value/* Ref */.oS(laidOver(own.raw, value.raw), value.data) : value);
    }
    return new go_value/* GoMap */.tn(entries);
};
const kindOf = (raw) => {
    if (raw instanceof go_value/* GoSlice */.dP)
        return 'array';
    return typeof raw === 'string' ? 'string' : typeof raw === 'boolean' ? 'bool' : 'number';
};
const textAt = (table, key) => {
    const raw = table.entries.get(key)?.raw;
    return raw === null || raw === undefined ? '' : typeof raw === 'string' ? raw : (0,format_value/* printed */.zd)(raw);
};
const listAt = (table, key) => {
    const raw = table.entries.get(key)?.raw;
    return raw instanceof go_value/* GoSlice */.dP ? raw.items : [];
};
const dependencyOf = ({ raw }) => {
    if (!(raw instanceof go_value/* GoMap */.tn))
        return [];
    return [
        {
            name: textAt(raw, 'name'),
            version: textAt(raw, 'version'),
            condition: textAt(raw, 'condition'),
            tags: listAt(raw, 'tags').flatMap(tag => (typeof tag.raw === 'string' ? [tag.raw] : [])),
            alias: textAt(raw, 'alias'),
            importValues: listAt(raw, 'import-values'),
            repository: textAt(raw, 'repository'),
            enabled: true,
            imported: false,
            decided: template_sources/* noSources */.S0,
        },
    ];
};
/** A version as Masterminds/semver reads it. */
const isVersion = (text) => /^v?\d+(?:\.\d+){0,2}(?:[-+][-+.\da-zA-Z]*)?$/u.test(text);
const isChartFile = (name) => ['Chart.yaml', 'Chart.lock', 'values.yaml', 'values.schema.json', 'requirements.yaml', 'requirements.lock'].includes(name);
/** Files by the first part of their path. */
const byFirstPart = (files) => {
    const groups = new Map();
    for (const [path, file] of files) {
        const first = path.split('/', 1)[0] ?? '';
        const group = groups.get(first) ?? new Map();
        groups.set(first, group);
        group.set(path, file);
    }
    return groups;
};
const below = (files, folder) => new Map([...files].flatMap(([path, file]) => (path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), file]] : [])));
const loadChild = (name, files, loading, depth, parent) => {
    try {
        if (name.endsWith('.tgz')) {
            const file = files.get(name);
            if (file === undefined)
                throw new ChartError(`error unpacking subchart tar in ${parent}: expected ${name}, got ${[...files.keys()][0]}`);
            return loadFiles(loading.unpacked.filesOf(file), loading, depth + 1);
        }
        return loadFiles(below(files, name), loading, depth + 1);
    }
    catch (error) {
        if (error instanceof ChartError)
            throw new ChartError(`error unpacking subchart ${name} in ${parent}: ${error.message}`);
        throw error;
    }
};
const loadFiles = (files, loading, depth) => {
    if (depth > chartLimits.depth)
        throw new ChartError('subcharts are nested too deeply');
    const read = (name) => {
        const file = files.get(name);
        return file && asSource(name, file);
    };
    const own = read('Chart.yaml');
    if (own === undefined)
        throw new ChartError('Chart.yaml file is missing');
    const metadata = readTable('Chart.yaml', own, false);
    const apiVersion = textAt(metadata, 'apiVersion') || 'v1';
    metadata.entries.set('apiVersion', new go_value/* Ref */.oS(apiVersion));
    const name = textAt(metadata, 'name');
    if (name === '')
        throw new ChartError('validation: chart.metadata.name is required');
    const given = textAt(metadata, 'version');
    if (given !== '' && !isVersion(given))
        throw new ChartError(`validation: chart.metadata.version ${(0,go_text/* goQuote */.dg)(given)} is invalid`);
    if (given === '')
        throw new ChartError('validation: chart.metadata.version is required');
    const requirements = apiVersion === 'v1' ? read('requirements.yaml') : undefined;
    const declared = listAt(requirements ? readTable('requirements.yaml', requirements, false) : metadata, 'dependencies').flatMap(dependencyOf);
    const values = read('values.yaml');
    const templates = [...files].flatMap(([path, file]) => path.startsWith('templates/') ? [{ name: path, file: asSource(path, file) }] : []);
    const children = [];
    for (const [child, group] of byFirstPart(below(files, 'charts'))) {
        if (child.startsWith('_') || child.startsWith('.') || child.endsWith('.prov'))
            continue;
        children.push(loadChild(child, group, loading, depth, name));
    }
    return {
        name,
        metadata,
        version: textAt(metadata, 'version'),
        isLibrary: textAt(metadata, 'type').toLowerCase() === 'library',
        declared,
        dependencies: children,
        choice: template_sources/* noSources */.S0,
        decided: template_sources/* noSources */.S0,
        values: values ? readTable('values.yaml', values, loading.version === 4) : new go_value/* GoMap */.tn(new Map()),
        schema: read('values.schema.json'),
        templates,
        files: new Map([...files].filter(([path]) => (!isChartFile(path) || (apiVersion === 'v1' && path.startsWith('requirements.'))) &&
            !path.startsWith('templates/') &&
            (!path.startsWith('charts/') || path.endsWith('.prov')))),
    };
};
/** Loads a chart from the files of its folder, by path in it. @throws ChartError in Helm's words. */
const loadChart = (files, version) => {
    const ignore = files.get('.helmignore');
    const isIgnored = ignoreRules(ignore ? textOfFile(ignore) : '');
    return loadFiles(new Map([...files].filter(([path]) => !isIgnored(path))), { version, unpacked: new UnpackedCharts() }, 0);
};

;// CONCATENATED MODULE: ./build/render/helm/tables.js


/**
 * Values of charts laid over each other, as Helm's chartutil does it. Tables are changed in place: who wants to keep one copies it first.
 */
const tableOf = (ref) => (ref?.raw instanceof go_value/* GoMap */.tn ? ref.raw : undefined);
const isNull = (ref) => ref?.raw === null;
/** A copy that shares nothing that can change. */
const copyOf = (ref) => {
    const { raw } = ref;
    if (raw instanceof go_value/* GoMap */.tn)
        return new go_value/* Ref */.oS(copyTable(raw), ref.data, ref.control);
    if (raw instanceof go_value/* GoSlice */.dP)
        return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(raw.items.map(copyOf), raw.element), ref.data, ref.control);
    return ref;
};
const copyTable = ({ entries, element, decided }) => {
    const copy = new go_value/* GoMap */.tn(new Map([...entries].map(([key, value]) => [key, copyOf(value)])), element);
    copy.decided = decided;
    return copy;
};
/** Both decided about what a table holds. */
const withBoth = (one, other, raw) => new go_value/* Ref */.oS(raw, (0,template_sources/* joinTwo */.n$)(one.data, other.data), one.control);
const dropNulls = (table) => {
    for (const [key, value] of table.entries) {
        if (isNull(value))
            table.entries.delete(key);
        else if (value.raw instanceof go_value/* GoMap */.tn)
            dropNulls(value.raw);
    }
};
/**
 * Lays `top` over `below`, into `top`. `merge`: nulls stay; else a null takes away what lies below it.
 * Source: Helm's coalesceTablesFullKey.
 */
const coalesceTables = (top, below, merge) => {
    top.decided = (0,template_sources/* joinTwo */.n$)(top.decided, below.decided);
    const given = new Set([...below.entries].filter(([, value]) => !isNull(value)).map(([key]) => key));
    for (const [key, value] of top.entries)
        if (isNull(value))
            below.entries.set(key, value);
    for (const [key, value] of below.entries) {
        const own = top.entries.get(key);
        if (own === undefined)
            top.entries.set(key, value);
        else if (isNull(own) && !merge && given.has(key))
            top.entries.delete(key);
        else if (value.raw instanceof go_value/* GoMap */.tn && own.raw instanceof go_value/* GoMap */.tn)
            top.entries.set(key, withBoth(own, value, coalesceTables(own.raw, value.raw, merge)));
    }
    return top;
};
/** One table laid over another, into `top`, nulls kept: values files and flags in their order. */
const tables_laidOver = (top, below) => coalesceTables(top, below, true);
const coalesceGlobals = (target, source) => {
    const [own, given] = [target.entries.get('global'), source.entries.get('global')];
    if ((own && !(own.raw instanceof go_value/* GoMap */.tn)) || (given && !(given.raw instanceof go_value/* GoMap */.tn)))
        return;
    const globals = tableOf(own) ?? new go_value/* GoMap */.tn(new Map());
    for (const [key, value] of tableOf(given)?.entries ?? []) {
        const known = globals.entries.get(key);
        if (value.raw instanceof go_value/* GoMap */.tn) {
            const copied = new go_value/* GoMap */.tn(new Map(value.raw.entries));
            if (known === undefined)
                globals.entries.set(key, new go_value/* Ref */.oS(copied, value.data, value.control));
            else if (known.raw instanceof go_value/* GoMap */.tn)
                globals.entries.set(key, withBoth(value, known, coalesceTables(copied, known.raw, true)));
        }
        else if (!(known?.raw instanceof go_value/* GoMap */.tn))
            globals.entries.set(key, value);
    }
    target.entries.set('global', new go_value/* Ref */.oS(globals, given?.data ?? own?.data, given?.control ?? own?.control));
};
/** Why values do not fit a chart, in Helm's words. */
class ValuesError extends Error {
}
const shown = (ref) => ref === undefined || isNull(ref)
    ? '%!t(<nil>)'
    : typeof ref.raw === 'boolean'
        ? `${ref.raw}`
        : `%!t(${typeof ref.raw === 'string' ? `string=${ref.raw}` : 'value'})`;
/** A default where nothing is given; undefined where it says that there is none. */
const defaultOf = (value, { version, merge }) => {
    if (version !== 4 || merge)
        return value;
    if (isNull(value))
        return undefined;
    if (value.raw instanceof go_value/* GoMap */.tn)
        dropNulls(value.raw);
    return value;
};
const coalesceChart = (chart, values, mode) => {
    const defaults = copyTable(chart.values);
    const children = new Set(chart.dependencies.map(({ name }) => name));
    for (const [key, value] of defaults.entries) {
        const own = values.entries.get(key);
        if (own === undefined) {
            const given = defaultOf(value, mode);
            if (given)
                values.entries.set(key, given);
        }
        else if (isNull(own) && !mode.merge)
            values.entries.delete(key);
        else if (own.raw instanceof go_value/* GoMap */.tn && value.raw instanceof go_value/* GoMap */.tn) {
            // Why not for a subchart: what its parent makes null there takes the subchart's own default away.
            const merge = children.has(key) || mode.merge;
            if (mode.version === 4 && !merge)
                dropNulls(value.raw);
            values.entries.set(key, withBoth(own, value, coalesceTables(own.raw, value.raw, merge)));
        }
    }
};
const coalesce = (chart, values, mode) => {
    coalesceChart(chart, values, mode);
    for (const child of chart.dependencies) {
        const own = values.entries.get(child.name);
        if (own !== undefined && !(own.raw instanceof go_value/* GoMap */.tn))
            throw new ValuesError(`type mismatch on ${child.name}: ${shown(own)}`);
        const table = tableOf(own) ?? new go_value/* GoMap */.tn(new Map());
        coalesceGlobals(table, values);
        values.entries.set(child.name, new go_value/* Ref */.oS(coalesce(child, table, mode), own?.data, own?.control));
    }
    return values;
};
/** The values of a chart and its subcharts under given ones. @throws ValuesError */
const coalesceValues = (chart, values, version, merge = false) => coalesce(chart, copyTable(values), { version, merge });
/** What a dotted path leads to. Source: Helm's Values.PathValue and Table. */
const atPath = (table, path) => {
    let at = new go_value/* Ref */.oS(table);
    for (const part of path.split('.'))
        at = tableOf(at)?.entries.get(part);
    return at;
};

;// CONCATENATED MODULE: ./build/render/helm/dependencies.js






/** Which subcharts are rendered, under which names, and what they give their parents. Source: Helm's chartutil, dependencies.go. */
const applyTags = (declared, values) => {
    const tags = tableOf(values.entries.get('tags'));
    if (tags === undefined)
        return;
    for (const one of declared) {
        const found = one.tags.flatMap(tag => tags.entries.get(tag) ?? []);
        const set = found.map(({ raw }) => raw);
        one.enabled = set.includes(true) || !set.includes(false);
        one.decided = (0,template_sources/* joinSources */.zz)(found.map(({ data }) => data));
    }
};
const applyConditions = (declared, values, path) => {
    for (const one of declared) {
        for (const condition of one.condition.trim().split(',')) {
            if (condition === '')
                continue;
            const value = atPath(values, path + condition);
            one.decided = (0,template_sources/* joinTwo */.n$)(value?.data ?? template_sources/* noSources */.S0, one.decided);
            if (typeof value?.raw !== 'boolean')
                continue;
            one.enabled = value.raw;
            break;
        }
    }
};
/**
 * A chart under another name. Helm 3 copies the chart alone: charts that are made of the same one share what it declares, so that what is done to that
 * for the first is done for all, and subcharts that are not declared, which lie in the one that was last looked through. Source: Helm,
 * `getAliasDependency`, in which Helm 4 copies both.
 */
const aliased = (chart, { alias }, version) => ({
    ...chart,
    ...(alias !== '' && { name: alias }),
    ...(alias !== '' && version === 3 && { formerName: chart.name }),
    declared: version === 3 ? chart.declared : chart.declared.map(one => ({ ...one })),
});
/** Takes disabled subcharts away and gives the others their names. */
const enableDependencies = (chart, values, path, version) => {
    if (chart.declared.length === 0)
        return;
    const { declared } = chart;
    const undeclared = chart.dependencies.filter(child => !declared.some(one => one.name === child.name && (0,semver/* isWithin */.UO)(one.version, child.version)));
    const named = [];
    for (const one of declared) {
        const found = chart.dependencies.find(child => child.name === one.name && (0,semver/* isWithin */.UO)(one.version, child.version));
        if (found)
            named.push(aliased(found, one, version));
        if (one.alias !== '')
            one.name = one.alias;
    }
    chart.dependencies = [...undeclared, ...named];
    for (const one of declared) {
        one.enabled = true;
        one.decided = template_sources/* noSources */.S0;
    }
    const coalesced = coalesceValues(chart, values, version);
    applyTags(declared, coalesced);
    applyConditions(declared, coalesced, path);
    const off = new Set(declared.filter(({ enabled }) => !enabled).map(({ name }) => name));
    chart.choice = (0,template_sources/* joinSources */.zz)(declared.map(({ decided }) => decided));
    for (const child of chart.dependencies)
        child.decided = (0,template_sources/* joinSources */.zz)([...declared.flatMap(({ name, decided }) => (name === child.name ? [decided] : [])), chart.decided]);
    chart.dependencies = chart.dependencies.filter(({ name }) => !off.has(name));
    chart.declared = declared.filter(({ name }) => !off.has(name));
    if (version === 3)
        for (const child of chart.dependencies)
            child.parentName = chart.name;
    for (const child of chart.dependencies)
        enableDependencies(child, coalesced, `${path}${child.name}.`, version);
};
const nested = (path, table) => {
    if (path === '.')
        return table;
    return path.split('.').reduceRight((inner, key) => new go_value/* GoMap */.tn(new Map([[key, new go_value/* Ref */.oS(inner)]])), table);
};
/** A table that is there because of something; the same one, because Helm changes what is imported twice in both places. */
const decidedTable = (table, decided) => {
    for (const [key, value] of table.entries)
        table.entries.set(key, value.decidedBy(decided));
    return table;
};
/** Lays what subcharts export under the parent's own values. */
const importValues = (chart, version) => {
    for (const child of chart.dependencies)
        importValues(child, version);
    if (chart.declared.length === 0)
        return;
    const values = coalesceValues(chart, new go_value/* GoMap */.tn(new Map()), version, true);
    let imported = new go_value/* GoMap */.tn(new Map());
    for (const one of chart.declared) {
        const { name, importValues: wanted, decided } = one;
        if (one.imported)
            continue;
        one.imported = version === 3;
        for (const { raw } of wanted) {
            const [child, parent] = raw instanceof go_value/* GoMap */.tn
                ? [(0,format_value/* printed */.zd)(raw.entries.get('child')?.raw ?? null), (0,format_value/* printed */.zd)(raw.entries.get('parent')?.raw ?? null)]
                : [`exports.${typeof raw === 'string' ? raw : ''}`, '.'];
            const table = tableOf(atPath(values, `${name}.${child}`));
            if (table)
                imported = coalesceTables(imported, nested(parent, decidedTable(table, decided)), true);
        }
    }
    chart.values = coalesceTables(copyTable(values), imported, true);
};
/** The names of what a chart declares and does not bring along, before any is given another name. */
const missingDependencies = (chart) => {
    const there = new Set(chart.dependencies.map(({ name }) => name));
    return chart.declared.map(({ name }) => name).filter(name => !there.has(name));
};
/** What a chart declares and brings along in another version alone. Helm renders that one; who builds dependencies first deploys another. */
const outdatedDependencies = ({ declared, dependencies }) => declared.filter(one => {
    const found = dependencies.filter(({ name }) => name === one.name);
    return one.version !== '' && found.length > 0 && !found.some(({ version }) => (0,semver/* isWithin */.UO)(one.version, version));
});
/** Those that values did not switch off, by the names that the chart's values have for them. */
const stillDeclared = ({ declared, dependencies }, missing) => {
    const there = new Set(dependencies.map(({ name }) => name));
    return missing.length === 0 ? [] : declared.map(({ name }) => name).filter(name => !there.has(name));
};
/** Refuses a chart that declares what it does not bring along. @throws ChartError in Helm's words. */
const assertDependencies = (missing, helm) => {
    if (missing.length === 0)
        return;
    const advice = helm === 3
        ? 'An error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing dependencies'
        : "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' to fetch missing dependencies";
    throw new ChartError(`${advice}: found in Chart.yaml, but missing in charts/ directory: ${missing.join(', ')}`);
};

// EXTERNAL MODULE: ./build/render/template/format/sprintf.js
var sprintf = __webpack_require__(25076);
;// CONCATENATED MODULE: ./build/render/template/go-types.js


/** Types of which nil is a value. */
const canBeNil = (type) => type.startsWith('interface') || type.startsWith('map[') || type.startsWith('[]') || type === 'reflect.Value';
/** The zero value of a type. */
const zeroOf = (type) => {
    if (type.startsWith('map['))
        return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map(), type.slice('map[string]'.length)));
    if (type.startsWith('[]'))
        return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP([], type.slice(2)));
    return type === 'reflect.Value' ? go_value/* nothing */.s6 : new go_value/* Ref */.oS(null, template_sources/* noSources */.S0, template_sources/* noSources */.S0, true);
};
/** True where Go lets a value of one type be given as another: the same type, or a map type with a name as the bare one. */
const isAssignable = (value, type) => (0,go_value/* typeOfRaw */.mb)(value) === type ||
    (value instanceof go_value/* GoMap */.tn && value.named !== undefined && !type.includes('.') && `map[string]${value.element}` === type);
/** What a map holds under a key; the zero value of its elements when there is none. */
const entryOf = (map, key, holder) => {
    const boxed = map.element === 'interface {}';
    const entry = map.entries.get(key);
    if (entry)
        return entry.box(boxed).decidedBy(map.decided);
    return new go_value/* Ref */.oS(map.element === 'string' ? '' : null, holder.data, (0,template_sources/* joinTwo */.n$)(holder.control, map.decided), boxed);
};

;// CONCATENATED MODULE: ./build/render/functions/builtins.js







const basicKind = (raw) => {
    if (typeof raw === 'boolean')
        return 'bool';
    if (typeof raw === 'string')
        return 'string';
    if (raw instanceof go_value/* GoFloat */.LK)
        return 'float';
    return raw instanceof go_value/* GoInt */.ov ? (raw.type.startsWith('u') ? 'uint' : 'int') : undefined;
};
const isNil = (raw) => raw === null || raw === undefined;
const equal = (one, other) => {
    if (one instanceof go_value/* GoInt */.ov && other instanceof go_value/* GoInt */.ov)
        return one.value === other.value;
    const kind = basicKind(one);
    if (kind !== basicKind(other)) {
        if (!isNil(one) && !isNil(other))
            throw new template_error/* CallError */.R(`incompatible types for comparison: ${(0,go_value/* typeOfRaw */.mb)(one)} and ${(0,go_value/* typeOfRaw */.mb)(other)}`);
        return false;
    }
    if (one instanceof go_value/* GoFloat */.LK && other instanceof go_value/* GoFloat */.LK)
        return one.value === other.value;
    if (isNil(one) || isNil(other))
        return isNil(one) && isNil(other);
    return kind === undefined ? areSame(one, other) : one === other;
};
/** Compares what is of no basic type. */
const areSame = (one, other) => {
    if ((0,go_value/* kindOfRaw */.c9)(one) !== (0,go_value/* kindOfRaw */.c9)(other))
        throw new template_error/* CallError */.R(`non-comparable types ${(0,go_value/* textOf */.b6)((0,sprintf/* sprintf */.n)('%s', [one]))}: ${(0,go_value/* typeOfRaw */.mb)(one)}, ${(0,go_value/* typeOfRaw */.mb)(other)}: ${(0,format_value/* sprint */.vV)([other])}`);
    if (other instanceof go_value/* GoMap */.tn || other instanceof go_value/* GoSlice */.dP)
        throw new template_error/* CallError */.R(`non-comparable type ${(0,go_value/* textOf */.b6)((0,sprintf/* sprintf */.n)('%s', [other]))}: ${(0,go_value/* typeOfRaw */.mb)(other)}`);
    if (one instanceof go_value/* GoTime */.yT && other instanceof go_value/* GoTime */.yT)
        return one.unixNano === other.unixNano;
    return one === other;
};
const eq = (args) => {
    if (args.length < 2)
        throw new template_error/* CallError */.R('missing argument for comparison');
    return args.slice(1).some(other => equal(args[0]?.raw, other.raw));
};
const less = (one, other) => {
    const kind = basicKind(one);
    const otherKind = basicKind(other);
    if (kind === undefined || otherKind === undefined)
        throw new template_error/* CallError */.R('invalid type for comparison');
    if (one instanceof go_value/* GoInt */.ov && other instanceof go_value/* GoInt */.ov)
        return one.value < other.value;
    if (kind !== otherKind)
        throw new template_error/* CallError */.R(`incompatible types for comparison: ${(0,go_value/* typeOfRaw */.mb)(one)} and ${(0,go_value/* typeOfRaw */.mb)(other)}`);
    if (one instanceof go_value/* GoFloat */.LK && other instanceof go_value/* GoFloat */.LK)
        return one.value < other.value;
    if (typeof one === 'string' && typeof other === 'string')
        return (0,go_text/* compareBytes */.Xo)(one, other) < 0;
    throw new template_error/* CallError */.R('invalid type for comparison');
};
const compared = (compare) => (0,functions_arguments.go)('reflect.Value, reflect.Value', args => (0,go_value/* madeOf */.F6)(compare(args[0]?.raw, args[1]?.raw), ...args));
const indexOf = (index, size) => {
    const raw = index?.raw;
    if (isNil(raw))
        throw new template_error/* CallError */.R('cannot index slice/array with nil');
    if (!(raw instanceof go_value/* GoInt */.ov))
        throw new template_error/* CallError */.R(`cannot index slice/array with type ${(0,go_value/* typeOfRaw */.mb)(raw)}`);
    const value = raw.type.startsWith('u') ? BigInt.asIntN(64, raw.value) : raw.value;
    if (value < 0n || value > BigInt(size))
        throw new template_error/* CallError */.R(`index out of range: ${value}`);
    return Number(value);
};
/** What Go panics with when an index is the length. */
const outOfRange = () => {
    throw new template_error/* CallError */.R('reflect: slice index out of range');
};
const index = (args) => {
    const [first, ...keys] = args;
    let item = first ?? go_value/* nothing */.s6;
    if (isNil(item.raw))
        throw new template_error/* CallError */.R('index of untyped nil');
    for (const key of keys) {
        const { raw } = item;
        if (isNil(raw))
            throw new template_error/* CallError */.R('index of nil pointer');
        if (raw instanceof go_value/* GoSlice */.dP) {
            const found = raw.items[indexOf(key, raw.items.length)] ?? outOfRange();
            item = found.box(raw.element === 'interface {}');
        }
        else if (typeof raw === 'string') {
            const bytes = (0,go_text/* bytesOf */.$$)(raw);
            const byte = bytes[indexOf(key, bytes.length)];
            if (byte === undefined)
                throw new template_error/* CallError */.R('reflect: string index out of range');
            item = (0,go_value/* madeOf */.F6)(new go_value/* GoInt */.ov(byte, 'uint8'), item);
        }
        else if (raw instanceof go_value/* GoMap */.tn)
            item = entryOf(raw, keyOf(key), item);
        else
            throw new template_error/* CallError */.R(`can't index item of type ${(0,go_value/* typeOfRaw */.mb)(raw)}`);
        item = item.decidedBy((0,go_value/* everythingOf */.PN)(key));
    }
    return item;
};
const keyOf = ({ raw }) => {
    if (isNil(raw))
        throw new template_error/* CallError */.R('value is nil; should be of type string');
    if (typeof raw !== 'string')
        throw new template_error/* CallError */.R(`value has type ${(0,go_value/* typeOfRaw */.mb)(raw)}; should be string`);
    return raw;
};
const slice = (args) => {
    const [item = go_value/* nothing */.s6, ...indexes] = args;
    const { raw } = item;
    if (isNil(raw))
        throw new template_error/* CallError */.R('slice of untyped nil');
    if (indexes.length > 3)
        throw new template_error/* CallError */.R(`too many slice indexes: ${indexes.length}`);
    if (typeof raw === 'string' && indexes.length === 3)
        throw new template_error/* CallError */.R('cannot 3-index slice a string');
    if (typeof raw !== 'string' && !(raw instanceof go_value/* GoSlice */.dP))
        throw new template_error/* CallError */.R(`can't slice item of type ${(0,go_value/* typeOfRaw */.mb)(raw)}`);
    const size = typeof raw === 'string' ? (0,go_text/* byteLength */.dp)(raw) : raw.items.length;
    const [start = 0, end = size, most = end] = indexes.map(one => indexOf(one, size));
    if (start > end)
        throw new template_error/* CallError */.R(`invalid slice index: ${start} > ${end}`);
    if (end > most)
        throw new template_error/* CallError */.R(`invalid slice index: ${end} > ${most}`);
    if (typeof raw === 'string')
        return (0,go_value/* madeOf */.F6)((0,go_text/* sliceBytes */.A1)(raw, start, end), ...args);
    return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(raw.items.slice(start, end), raw.element), item.data, item.control);
};
const builtins_length = ({ raw }) => {
    if (typeof raw === 'string')
        return (0,go_text/* byteLength */.dp)(raw);
    if (raw instanceof go_value/* GoSlice */.dP)
        return raw.items.length;
    if (raw instanceof go_value/* GoMap */.tn)
        return raw.entries.size;
    if (raw === undefined)
        throw new template_error/* CallError */.R('reflect: call of reflect.Value.Type on zero Value');
    if (isNil(raw))
        throw new template_error/* CallError */.R('len of nil pointer');
    throw new template_error/* CallError */.R(`len of type ${(0,go_value/* typeOfRaw */.mb)(raw)}`);
};
const htmlEscapes = {
    '\0': '\ufffd',
    '"': '&#34;',
    "'": '&#39;',
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
};
const jsEscapes = {
    '\\': '\\\\',
    "'": "\\'",
    '"': '\\"',
    '<': '\\u003C',
    '>': '\\u003E',
    '&': '\\u0026',
    '=': '\\u003D',
};
const jsEscape = (text) => Array.from(text)
    .map(rune => {
    if (Object.hasOwn(jsEscapes, rune))
        return jsEscapes[rune];
    const code = rune.codePointAt(0) ?? 0;
    if (code < 0x20 || (code > 0x7e && !(0,go_text/* isPrint */.Oi)(rune)))
        return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return rune;
})
    .join('');
/** A text as net/url escapes it in a query. */
const queryEscape = (text) => [...(0,go_text/* bytesOf */.$$)(text)]
    .map(byte => {
    const rune = String.fromCharCode(byte);
    if (/[\w.~-]/u.test(rune))
        return rune;
    return rune === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
})
    .join('');
const escaper = (escaped) => (0,functions_arguments.go)('...interface {}', args => (0,go_value/* madeOf */.F6)(escaped(args.length === 1 && typeof args[0]?.raw === 'string' ? args[0].raw : (0,format_value/* sprint */.vV)(shownArgs(args))), ...args));
const shownArgs = (args) => args.map(({ raw }) => (raw === undefined || raw === null ? '<no value>' : raw));
/** printf, each argument's text with what decided about it. */
const printfRef = (args) => {
    const [format, ...values] = args;
    const formatData = format ? (0,functions_arguments/* piecesOf */.Xe)(format)[0] : undefined;
    const parts = (0,sprintf/* sprintf */.n)((0,functions_arguments/* textAt */.$6)(args, 0), values.map(functions_arguments/* rawOf */.UD));
    return (0,functions_arguments/* textRef */.rQ)(parts.flatMap(({ text, argument }) => {
        const value = argument === undefined ? undefined : values[argument];
        if (value === undefined)
            return [{ text, data: formatData?.data ?? [], control: formatData?.control ?? [] }];
        return value.pieces && value.raw === text ? value.pieces : [{ text, data: (0,go_value/* everythingOf */.PN)(value), control: value.control }];
    }));
};
const printRef = (args, separator, end) => {
    const pieces = args.flatMap((ref, position) => {
        const before = args[position - 1];
        const space = before ? separator((0,functions_arguments/* rawOf */.UD)(before), (0,functions_arguments/* rawOf */.UD)(ref)) : '';
        return [...(space === '' ? [] : [{ text: space, data: [], control: [] }]), ...(0,functions_arguments/* piecesOf */.Xe)(ref, (0,format_value/* sprint */.vV)([(0,functions_arguments/* rawOf */.UD)(ref)]))];
    });
    return (0,functions_arguments/* textRef */.rQ)(end === '' ? pieces : [...pieces, { text: end, data: [], control: [] }]);
};
/** The functions of text/template itself. `and` and `or` are the evaluator's own: they do not look at all of their arguments. */
const builtins = new Map([
    ['and', (0,functions_arguments.go)('reflect.Value, ...reflect.Value', ([first]) => first ?? go_value/* nothing */.s6)],
    ['or', (0,functions_arguments.go)('reflect.Value, ...reflect.Value', ([first]) => first ?? go_value/* nothing */.s6)],
    ['not', (0,functions_arguments.go)('reflect.Value', args => (0,go_value/* learntOf */.un)(!(0,go_value/* isTrue */.Hn)(args[0]?.raw), ...args))],
    ['eq', (0,functions_arguments.go)('reflect.Value, ...reflect.Value', args => (0,go_value/* madeOf */.F6)(eq(args), ...args))],
    ['ne', compared((one, other) => !equal(one, other))],
    ['lt', compared(less)],
    ['le', compared((one, other) => less(one, other) || equal(one, other))],
    ['gt', compared((one, other) => !(less(one, other) || equal(one, other)))],
    ['ge', compared((one, other) => !less(one, other))],
    ['index', (0,functions_arguments.go)('reflect.Value, ...reflect.Value', index)],
    ['slice', (0,functions_arguments.go)('reflect.Value, ...reflect.Value', slice)],
    ['len', (0,functions_arguments.go)('reflect.Value', ([item = go_value/* nothing */.s6]) => (0,go_value/* learntOf */.un)(new go_value/* GoInt */.ov(builtins_length(item)), item))],
    [
        'call',
        (0,functions_arguments.go)('reflect.Value, ...reflect.Value', ([called], scope) => {
            if (isNil(called?.raw))
                throw new template_error/* CallError */.R('call of nil');
            throw new template_error/* CallError */.R(`non-function ${scope.calledAs()} of type ${(0,go_value/* typeOfRaw */.mb)(called?.raw)}`);
        }),
    ],
    ['html', escaper(text => text.replaceAll(/[\0"'&<>]/gu, rune => htmlEscapes[rune] ?? ''))],
    ['js', escaper(jsEscape)],
    ['urlquery', escaper(queryEscape)],
    [
        'print',
        (0,functions_arguments.go)('...interface {}', args => printRef(args, (before, after) => (typeof before !== 'string' && typeof after !== 'string' ? ' ' : ''), '')),
    ],
    ['println', (0,functions_arguments.go)('...interface {}', args => printRef(args, () => ' ', '\n'))],
    ['printf', (0,functions_arguments.go)('string, ...interface {}', printfRef)],
]);

// EXTERNAL MODULE: ./build/render/functions/dates.js
var dates = __webpack_require__(85602);
;// CONCATENATED MODULE: ./build/render/functions/dicts.js





const mapType = 'map[string]interface {}';
/** What some maps were made of, and what decided what is in them. */
const from = (maps) => [
    (0,template_sources/* joinSources */.zz)(maps.map(({ data }) => data)),
    (0,template_sources/* joinSources */.zz)(maps.map(go_value/* ownControlOf */.Zq)),
];
/** The entries of a map in an order of its own: Go has none, and that of writing would change with a file that only moves lines. */
const sortedEntries = ({ entries }) => [...entries].toSorted(([one], [other]) => (0,go_text/* compareBytes */.Xo)(one, other));
const dict = args => {
    const entries = new Map();
    for (let index = 0; index < args.length; index += 2) {
        const key = args[index] ?? new go_value/* Ref */.oS(null);
        entries.set((0,functions_arguments/* strval */.rs)((0,functions_arguments/* rawOf */.UD)(key)), (args[index + 1] ?? new go_value/* Ref */.oS('')).box(false).decidedBy(key.control));
    }
    return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(entries));
};
const mergeInto = (target, source, overwrite) => {
    target.decided = (0,template_sources/* joinTwo */.n$)(target.decided, source.decided);
    for (const [key, value] of source.entries) {
        const raw = (0,functions_arguments/* rawOf */.UD)(value);
        const own = target.entries.get(key);
        const ownRaw = own ? (0,functions_arguments/* rawOf */.UD)(own) : null;
        const areMaps = raw instanceof go_value/* GoMap */.tn && ownRaw instanceof go_value/* GoMap */.tn;
        if (areMaps)
            mergeInto(ownRaw, raw, overwrite);
        const isTaken = raw === null ? overwrite : (overwrite && !areMaps) || (0,functions_arguments/* isEmpty */.Im)(ownRaw);
        if (isTaken)
            target.entries.set(key, value);
    }
};
const merged = (overwrite) => args => {
    const [first, ...others] = args;
    const target = (0,functions_arguments/* mapAt */.SC)(args, 0);
    for (const other of others) {
        const source = (0,functions_arguments/* rawOf */.UD)(other);
        if (source instanceof go_value/* GoMap */.tn)
            mergeInto(target, source, overwrite);
    }
    return (first ?? new go_value/* Ref */.oS(target)).box(false);
};
/** Values of one copy: those that hold each other many times have many. */
const maxCopied = 1_000_000;
const copied = (ref, count = { left: maxCopied }) => {
    const raw = (0,functions_arguments/* rawOf */.UD)(ref);
    count.left -= 1;
    if (count.left < 0)
        throw new template_error/* CallError */.R('the value is too large to be copied here');
    if (raw instanceof go_value/* GoMap */.tn) {
        const copy = new go_value/* GoMap */.tn(new Map([...raw.entries].map(([key, value]) => [key, copied(value, count)])), raw.element);
        copy.decided = raw.decided;
        return new go_value/* Ref */.oS(copy, ref.data, ref.control);
    }
    if (raw instanceof go_value/* GoSlice */.dP)
        return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(raw.items.map(item => copied(item, count)), raw.element), ref.data, ref.control);
    return new go_value/* Ref */.oS(raw, ref.data, ref.control, false, ref.pieces);
};
const deepCopy = ([value = new go_value/* Ref */.oS(null)]) => {
    if ((0,functions_arguments/* rawOf */.UD)(value) === null)
        throw new template_error/* CallError */.R('reflect: call of reflect.Value.Type on zero Value');
    return copied(value);
};
const dig = args => {
    if (args.length < 3)
        throw new template_error/* CallError */.R('dig needs at least three arguments');
    const dictionary = args.at(-1) ?? new go_value/* Ref */.oS(null);
    const fallback = args.at(-2) ?? new go_value/* Ref */.oS(null);
    const keys = args.slice(0, -2).map(key => {
        const raw = (0,functions_arguments/* rawOf */.UD)(key);
        if (typeof raw !== 'string')
            throw conversion(raw, 'string');
        return raw;
    });
    let at = dictionary;
    if (!(at.raw instanceof go_value/* GoMap */.tn) || at.raw.named !== undefined)
        throw conversion((0,functions_arguments/* rawOf */.UD)(at), mapType);
    for (const key of keys) {
        const raw = (0,functions_arguments/* rawOf */.UD)(at);
        if (!(raw instanceof go_value/* GoMap */.tn))
            throw conversion(raw, mapType);
        const next = raw.entries.get(key);
        if (next === undefined)
            return fallback.decidedBy((0,template_sources/* joinTwo */.n$)(at.data, (0,go_value/* ownControlOf */.Zq)(at)));
        at = next.decidedBy(raw.decided);
    }
    return at.box();
};
/** What Go panics with when an interface holds something else than is asked for. */
const conversion = (raw, wanted) => {
    return new template_error/* CallError */.R(`interface conversion: interface {} is ${raw === null ? 'nil' : (0,go_value/* typeOfRaw */.mb)(raw)}, not ${wanted}`);
};
const restricted = (args, keeps) => {
    const [first] = args;
    const names = new Set(args
        .slice(1)
        .map(functions_arguments/* rawOf */.UD)
        .filter(raw => typeof raw === 'string'));
    const entries = [...(0,functions_arguments/* mapAt */.SC)(args, 0).entries].filter(([key]) => keeps(key, names));
    return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map(entries)), first?.data, first && (0,go_value/* ownControlOf */.Zq)(first));
};
const set = args => {
    const map = (0,functions_arguments/* mapAt */.SC)(args, 0);
    const [dictionary, , value = new go_value/* Ref */.oS(null)] = args;
    map.entries.set((0,functions_arguments/* textAt */.$6)(args, 1), value.box(false));
    return (dictionary ?? new go_value/* Ref */.oS(map)).box(false);
};
const unset = args => {
    (0,functions_arguments/* mapAt */.SC)(args, 0).entries.delete((0,functions_arguments/* textAt */.$6)(args, 1));
    return (args[0] ?? new go_value/* Ref */.oS(null)).box(false);
};
const get = args => {
    const value = (0,functions_arguments/* mapAt */.SC)(args, 0).entries.get((0,functions_arguments/* textAt */.$6)(args, 1));
    const [data, control] = from(args.slice(0, 1));
    return value ? value.box().decidedBy((0,functions_arguments/* mapAt */.SC)(args, 0).decided) : new go_value/* Ref */.oS('', data, control, true);
};
const pluck = args => {
    const found = args.slice(1).flatMap(dictionary => {
        const raw = (0,functions_arguments/* rawOf */.UD)(dictionary);
        const value = raw instanceof go_value/* GoMap */.tn ? raw.entries.get((0,functions_arguments/* textAt */.$6)(args, 0)) : undefined;
        return value ? [value] : [];
    });
    return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(found), ...from(args.slice(1)));
};
/** sprig's functions of maps. */
const dictFunctions = new Map([
    ['dict', (0,functions_arguments.go)('...interface {}', dict)],
    ['get', (0,functions_arguments.go)(`${mapType}, string`, get)],
    ['set', (0,functions_arguments.go)(`${mapType}, string, interface {}`, set)],
    ['unset', (0,functions_arguments.go)(`${mapType}, string`, unset)],
    [
        'hasKey',
        (0,functions_arguments.go)(`${mapType}, string`, args => {
            const value = (0,functions_arguments/* mapAt */.SC)(args, 0).entries.get((0,functions_arguments/* textAt */.$6)(args, 1));
            const [data, control] = from(args.slice(0, 1));
            return new go_value/* Ref */.oS(value !== undefined, value?.data ?? data, value ? (0,template_sources/* joinTwo */.n$)(value.control, control) : control);
        }),
    ],
    ['pluck', (0,functions_arguments.go)(`string, ...${mapType}`, pluck)],
    [
        'keys',
        (0,functions_arguments.go)(`...${mapType}`, args => {
            const keys = args.flatMap(ref => ref.raw instanceof go_value/* GoMap */.tn ? sortedEntries(ref.raw).map(([key, value]) => new go_value/* Ref */.oS(key, value.data, value.control)) : []);
            return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(keys, 'string'), ...from(args));
        }),
    ],
    ['values', (0,functions_arguments.go)(mapType, args => new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(sortedEntries((0,functions_arguments/* mapAt */.SC)(args, 0)).map(([, value]) => value)), ...from(args)))],
    ['pick', (0,functions_arguments.go)(`${mapType}, ...string`, args => restricted(args, (key, names) => names.has(key)))],
    ['omit', (0,functions_arguments.go)(`${mapType}, ...string`, args => restricted(args, (key, names) => !names.has(key)))],
    ['merge', (0,functions_arguments.go)(`${mapType}, ...${mapType}`, merged(false))],
    ['mustMerge', (0,functions_arguments.go)(`${mapType}, ...${mapType}`, merged(false))],
    ['mergeOverwrite', (0,functions_arguments.go)(`${mapType}, ...${mapType}`, merged(true))],
    ['mustMergeOverwrite', (0,functions_arguments.go)(`${mapType}, ...${mapType}`, merged(true))],
    ['deepCopy', (0,functions_arguments.go)('interface {}', deepCopy)],
    ['mustDeepCopy', (0,functions_arguments.go)('interface {}', deepCopy)],
    ['dig', (0,functions_arguments.go)('...interface {}', dig)],
]);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/render/functions/formats/encodings.js




const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const encodings_text = (make) => (0,functions_arguments.go)('string', (args) => (0,go_value/* madeOf */.F6)(make((0,functions_arguments/* textAt */.$6)(args, 0)), ...args));
const hash = (algorithm) => encodings_text(value => (0,external_node_crypto_.createHash)(algorithm).update((0,go_text/* bytesOf */.$$)(value)).digest('hex'));
const isLineBreak = (rune) => rune === '\n' || rune === '\r';
/** Where the digits end, and how many of them are in the last group. */
const digitsOf = (value, alphabet, group) => {
    let inGroup = 0;
    for (let end = 0; end < value.length; end += 1) {
        const rune = value[end] ?? '';
        if (isLineBreak(rune))
            continue;
        if (!alphabet.includes(rune))
            return { end, inGroup };
        inGroup = (inGroup + 1) % group;
    }
    return { end: value.length, inGroup };
};
/** Where the `=` at the end are broken; undefined where as many stand as have to. */
const paddingBrokenAt = (value, start, count) => {
    let index = start;
    for (let missing = count; missing > 0; index += 1) {
        const rune = value[index];
        if (isLineBreak(rune))
            continue;
        if (rune !== '=')
            return index;
        missing -= 1;
    }
    while (isLineBreak(value[index]))
        index += 1;
    return index < value.length ? index : undefined;
};
/** Where Base64 or Base32 is broken: the offset that Go's error names; undefined for what is well formed. Line breaks do not count. */
const brokenAt = (value, alphabet, group, lengths) => {
    const { end, inGroup } = digitsOf(value, alphabet, group);
    if (end === value.length)
        return inGroup === 0 ? undefined : end - inGroup;
    return value[end] === '=' && lengths.includes(inGroup) ? paddingBrokenAt(value, end, group - inGroup) : end;
};
const decode64 = (value) => {
    const at = brokenAt(value, standard, 4, [2, 3]);
    return at === undefined ? (0,go_text/* textOfBytes */.gm)(Buffer.from(value, 'base64')) : `illegal base64 data at input byte ${at}`;
};
const encode32 = (value) => {
    const bits = [...(0,go_text/* bytesOf */.$$)(value)].map(byte => byte.toString(2).padStart(8, '0')).join('');
    const digits = (bits.match(/.{1,5}/gu) ?? []).map(five => base32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
    return digits.padEnd(Math.ceil(digits.length / 8) * 8, '=');
};
const decode32 = (value) => {
    const at = brokenAt(value, base32, 8, [2, 4, 5, 7]);
    if (at !== undefined)
        return `illegal base32 data at input byte ${at}`;
    const bits = Array.from(value.replaceAll(/[=\r\n]/gu, ''))
        .map(rune => base32.indexOf(rune).toString(2).padStart(5, '0'))
        .join('');
    const bytes = (bits.match(/.{8}/gu) ?? []).map(eight => Number.parseInt(eight, 2));
    return (0,go_text/* textOfBytes */.gm)(Uint8Array.from(bytes));
};
const adler32 = (value) => {
    let [low, high] = [1, 0];
    for (const byte of (0,go_text/* bytesOf */.$$)(value)) {
        low = (low + byte) % 65_521;
        high = (high + low) % 65_521;
    }
    return `${high * 65_536 + low}`;
};
/** sprig's encodings and checksums. */
const encodingFunctions = new Map([
    ['b64enc', encodings_text(value => (0,go_text/* bytesOf */.$$)(value).toString('base64'))],
    ['b64dec', encodings_text(decode64)],
    ['b32enc', encodings_text(encode32)],
    ['b32dec', encodings_text(decode32)],
    ['sha1sum', hash('sha1')],
    ['sha256sum', hash('sha256')],
    ['sha512sum', hash('sha512')],
    ['adler32sum', encodings_text(adler32)],
]);

// EXTERNAL MODULE: ./build/render/functions/formats/encode-json.js
var encode_json = __webpack_require__(32619);
;// CONCATENATED MODULE: ./build/render/functions/formats/json-problem.js

/** Why a text is not JSON, in the words of Go's encoding/json. */
class Problem extends Error {
}
const literals = { t: 'true', f: 'false', n: 'null' };
/** How deep values may hold each other. Source: encoding/json, maxNestingDepth. */
const json_problem_maxDepth = 1_000;
class Scanner {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    scan() {
        this.#value(0);
        this.#space();
        if (this.#at < this.#text.length)
            this.#fail('after top-level value');
    }
    #rune() {
        return String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    }
    #isOver() {
        return this.#at >= this.#text.length;
    }
    #fail(context) {
        if (this.#isOver())
            throw new Problem('unexpected end of JSON input');
        const rune = this.#rune();
        const shown = rune === "'" ? "'\\''" : rune === '"' ? "'\"'" : `'${(0,go_text/* goQuote */.dg)(rune).slice(1, -1)}'`;
        throw new Problem(`invalid character ${shown} ${context}`);
    }
    #space() {
        while (/^[ \t\r\n]$/u.test(this.#text[this.#at] ?? ''))
            this.#at += 1;
    }
    #value(depth) {
        this.#space();
        if (depth > json_problem_maxDepth)
            throw new Problem('exceeded max depth');
        const rune = this.#isOver() ? '' : this.#rune();
        if (rune === '{')
            this.#object(depth);
        else if (rune === '[')
            this.#array(depth);
        else if (rune === '"')
            this.#string();
        else if (rune === '-' || /^\d$/u.test(rune))
            this.#number();
        else if (Object.hasOwn(literals, rune))
            this.#literal(literals[rune] ?? '');
        else
            this.#fail('looking for beginning of value');
    }
    #object(depth) {
        this.#at += 1;
        this.#space();
        if (!this.#isOver() && this.#rune() === '}') {
            this.#at += 1;
            return;
        }
        for (;;) {
            this.#space();
            if (this.#isOver() || this.#rune() !== '"')
                this.#fail('looking for beginning of object key string');
            this.#string();
            this.#space();
            if (this.#isOver() || this.#rune() !== ':')
                this.#fail('after object key');
            this.#at += 1;
            this.#value(depth + 1);
            this.#space();
            const rune = this.#isOver() ? '' : this.#rune();
            if (rune !== ',' && rune !== '}')
                this.#fail('after object key:value pair');
            this.#at += 1;
            if (rune === '}')
                return;
        }
    }
    #array(depth) {
        this.#at += 1;
        this.#space();
        if (!this.#isOver() && this.#rune() === ']') {
            this.#at += 1;
            return;
        }
        for (;;) {
            this.#value(depth + 1);
            this.#space();
            const rune = this.#isOver() ? '' : this.#rune();
            if (rune !== ',' && rune !== ']')
                this.#fail('after array element');
            this.#at += 1;
            if (rune === ']')
                return;
        }
    }
    #string() {
        this.#at += 1;
        for (;;) {
            if (this.#isOver())
                this.#fail('');
            const rune = this.#rune();
            if (rune < ' ')
                this.#fail('in string literal');
            this.#at += rune.length;
            if (rune === '"')
                return;
            if (rune !== '\\')
                continue;
            if (this.#isOver() || !'"\\/bfnrtu'.includes(this.#rune()))
                this.#fail('in string escape code');
            const isCode = this.#rune() === 'u';
            this.#at += 1;
            for (let count = 0; isCode && count < 4; count += 1) {
                if (this.#isOver() || !/^[\da-fA-F]$/u.test(this.#rune()))
                    this.#fail('in \\u hexadecimal character escape');
                this.#at += 1;
            }
        }
    }
    #digits(context) {
        if (this.#isOver() || !/^\d$/u.test(this.#rune()))
            this.#fail(context);
        while (/^\d$/u.test(this.#text[this.#at] ?? ''))
            this.#at += 1;
    }
    #number() {
        if (this.#rune() === '-')
            this.#at += 1;
        if (!this.#isOver() && this.#rune() === '0')
            this.#at += 1;
        else
            this.#digits('in numeric literal');
        if (!this.#isOver() && this.#rune() === '.') {
            this.#at += 1;
            this.#digits('after decimal point in numeric literal');
        }
        if (this.#isOver() || !/^[eE]$/u.test(this.#rune()))
            return;
        this.#at += 1;
        if (!this.#isOver() && /^[+-]$/u.test(this.#rune()))
            this.#at += 1;
        this.#digits('in exponent of numeric literal');
    }
    #literal(word) {
        for (const [index, wanted] of Array.from(word).entries()) {
            if (this.#isOver() || this.#rune() !== wanted)
                this.#fail(index === 0 ? 'looking for beginning of value' : `in literal ${word} (expecting '${wanted}')`);
            this.#at += 1;
        }
    }
}
/** Whether a value holds others more than so many deep. */
const isDeeper = (value, most) => {
    let level = [value];
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > most)
            return true;
        level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    }
    return false;
};
/** True where so little is opened that nothing can be too deep. */
const opensFew = (text) => {
    let opened = 0;
    for (let at = 0; at < text.length && opened <= json_problem_maxDepth; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 0x5b || code === 0x7b)
            opened += 1;
    }
    return opened <= json_problem_maxDepth;
};
/** True for what is JSON and not too deep: nearly all of it, and V8 tells at once. */
const isShallowJson = (text) => {
    try {
        const value = JSON.parse(text);
        return opensFew(text) || !isDeeper(value, json_problem_maxDepth);
    }
    catch {
        return false;
    }
};
/** Undefined for a text that is JSON. */
const jsonProblem = (text) => {
    if (isShallowJson(text))
        return undefined;
    try {
        new Scanner(text).scan();
        return undefined;
    }
    catch (error) {
        if (error instanceof Problem)
            return error.message;
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/render/functions/formats/read-json.js


const token = /[^\s,:[\]{}"]+/y;
const read_json_literals = new Map([
    ['null', null],
    ['true', true],
    ['false', false],
]);
/** The end of a text in quotes that begins at an offset. */
const endOfString = (text, start) => {
    for (let at = start + 1;; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === '"' || at >= text.length)
            return at + 1;
    }
};
/** Reads JSON that is known to be JSON, without recursion. */
class read_json_Reader {
    #text;
    #index;
    #open = [];
    #result = new go_value/* Ref */.oS(null);
    #expectsKey = false;
    constructor(text, index) {
        this.#text = text;
        this.#index = index;
    }
    read() {
        for (let at = 0; at < this.#text.length;)
            at = this.#token(at);
        return this.#result;
    }
    #token(at) {
        switch (this.#text[at]) {
            case '{':
                this.#open.push({ map: new go_value/* GoMap */.tn(new Map()), start: at, key: '', keyStart: at, keyEnd: at });
                this.#expectsKey = true;
                return at + 1;
            case '[':
                this.#open.push({ items: [], start: at });
                this.#expectsKey = false;
                return at + 1;
            case '}':
            case ']':
                this.#close();
                return at + 1;
            case ',':
                this.#expectsKey = 'map' in (this.#open.at(-1) ?? {});
                return at + 1;
            case '"':
                return this.#string(at, endOfString(this.#text, at));
            default:
                return this.#word(at);
        }
    }
    #string(start, end) {
        const value = JSON.parse(this.#text.slice(start, end));
        const raw = typeof value === 'string' ? value : '';
        const holder = this.#open.at(-1);
        if (this.#expectsKey && holder && 'map' in holder) {
            holder.key = raw;
            holder.keyStart = start;
            holder.keyEnd = end;
            this.#expectsKey = false;
            return end;
        }
        const { data, control } = this.#index.sources(start, end);
        const isWritten = raw !== '' && this.#text.startsWith(raw, start + 1);
        const pieces = isWritten ? this.#index.between(start + 1, start + 1 + raw.length) : [];
        this.#put(pieces.length > 1 ? new go_value/* Ref */.oS(raw, data, control, false, pieces) : new go_value/* Ref */.oS(raw, data, control));
        return end;
    }
    #word(at) {
        token.lastIndex = at;
        const [word] = token.exec(this.#text) ?? [];
        if (word === undefined)
            return at + 1;
        const { data, control } = this.#index.sources(at, at + word.length);
        const literal = read_json_literals.get(word);
        this.#put(new go_value/* Ref */.oS(literal === undefined ? new go_value/* GoFloat */.LK(Number(word)) : literal, data, control));
        return at + word.length;
    }
    #close() {
        const closed = this.#open.pop();
        if (closed === undefined)
            return;
        const { data, control } = this.#index.sources(closed.start, closed.start + 1);
        this.#put(new go_value/* Ref */.oS('items' in closed ? new go_value/* GoSlice */.dP(closed.items) : closed.map, data, control));
    }
    #put(value) {
        const holder = this.#open.at(-1);
        if (holder === undefined)
            this.#result = value;
        else if ('items' in holder)
            holder.items.push(value);
        else {
            const { data, control } = this.#index.sources(holder.keyStart, holder.keyEnd);
            holder.map.entries.set(holder.key, value.decidedBy((0,template_sources/* joinTwo */.n$)(data, control)));
        }
    }
}
/**
 * A text that is known to be JSON, as Go's encoding/json reads it: numbers are float64. Each value was made of the parts that it stands in.
 */
const readJson = (text, index) => new read_json_Reader(text, index).read();

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./build/render/template/go-time.js
var go_time = __webpack_require__(93040);
;// CONCATENATED MODULE: ./build/render/functions/formats/toml.js







/** Values in TOML as BurntSushi/toml writes them for Helm: plain values first, then tables, two blanks for each level. */
const bareKey = /^[A-Za-z0-9_-]+$/u;
const escapes = {
    '\b': '\\b',
    '\t': '\\t',
    '\n': '\\n',
    '\f': '\\f',
    '\r': '\\r',
    '"': '\\"',
    '\\': '\\\\',
};
const escaped = (rune) => {
    if (rune > '\u007f')
        return rune;
    return escapes[rune] ?? `\\u${(rune.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
};
const quoted = (text) => `"${text.replaceAll(/["\\\p{Cc}]/gu, escaped)}"`;
const toml_keyOf = (key) => (bareKey.test(key) ? key : quoted(key));
const floatText = (value) => {
    if (Number.isNaN(value))
        return 'nan';
    if (!Number.isFinite(value))
        return value > 0 ? 'inf' : '-inf';
    const text = (0,format_number/* formatFloat */.k)(value, 'g');
    return /[.e]/u.test(text) ? text : `${text}.0`;
};
const isTable = (raw) => raw instanceof go_value/* GoMap */.tn;
const isTables = (raw) => raw instanceof go_value/* GoSlice */.dP && raw.items.length > 0 && raw.items.every(item => isTable((0,functions_arguments/* rawOf */.UD)(item)));
const inline = (raw) => {
    if (typeof raw === 'string')
        return quoted(raw);
    if (typeof raw === 'boolean')
        return raw ? 'true' : 'false';
    if (raw instanceof go_value/* GoInt */.ov)
        return `${raw.value}`;
    if (raw instanceof go_value/* GoFloat */.LK)
        return floatText(raw.value);
    if (raw instanceof go_value/* GoTime */.yT)
        return (0,go_time/* formatTime */.fU)(raw, go_time/* rfc3339 */.ag);
    if (raw instanceof go_value/* GoSlice */.dP) {
        if (raw.items.some(item => (0,functions_arguments/* rawOf */.UD)(item) === null))
            throw new template_error/* CallError */.R('toml: cannot encode array with nil element');
        return `[${raw.items.map(item => inline((0,functions_arguments/* rawOf */.UD)(item))).join(', ')}]`;
    }
    if (raw instanceof go_value/* GoMap */.tn)
        return `{${sorted(raw)
            .map(([key, value]) => `${toml_keyOf(key)} = ${inline(value)}`)
            .join(', ')}}`;
    throw new template_error/* CallError */.R(`toml: unsupported type: ${(0,go_value/* kindOfRaw */.c9)(raw)}`);
};
const sorted = (table) => [...table.entries]
    .flatMap(([key, value]) => ((0,functions_arguments/* rawOf */.UD)(value) === null ? [] : [[key, (0,functions_arguments/* rawOf */.UD)(value)]]))
    .toSorted(([one], [other]) => (0,go_text/* compareBytes */.Xo)(one, other));
const toml_maxDepth = 500;
class Encoder {
    #text = '';
    #hasWritten = false;
    encode(raw) {
        if (isTable(raw))
            this.#table(raw, []);
        else
            this.#text = inline(raw);
        return this.#text;
    }
    #line(text, depth) {
        this.#text += `${'  '.repeat(Math.max(0, depth))}${text}\n`;
        this.#hasWritten = true;
    }
    #table(table, path) {
        if (path.length > toml_maxDepth)
            throw new template_error/* CallError */.R('toml: the value is nested too deeply');
        const members = sorted(table);
        for (const [key, value] of members)
            if (!isTable(value) && !isTables(value))
                this.#line(`${toml_keyOf(key)} = ${inline(value)}`, path.length);
        for (const [key, value] of members) {
            const inner = [...path, toml_keyOf(key)];
            if (isTable(value))
                this.#header(`[${inner.join('.')}]`, value, inner);
            else if (isTables(value))
                for (const item of value.items)
                    this.#header(`[[${inner.join('.')}]]`, (0,functions_arguments/* rawOf */.UD)(item), inner, true);
        }
    }
    #header(header, raw, path, isArray = false) {
        if (!isTable(raw))
            return;
        if ((path.length === 1 || isArray) && this.#hasWritten)
            this.#text += '\n';
        this.#line(header, path.length - 1);
        this.#table(raw, path);
    }
}
const toToml = (args, must) => {
    const raw = (0,functions_arguments/* rawOf */.UD)(args[0]);
    if (raw === null)
        throw new template_error/* CallError */.R('reflect: call of reflect.Value.Type on zero Value');
    try {
        return (0,go_value/* madeOf */.F6)(new Encoder().encode(raw), ...args);
    }
    catch (error) {
        if (must || !(error instanceof template_error/* CallError */.R))
            throw error;
        return (0,go_value/* madeOf */.F6)(error.message, ...args);
    }
};
/** A value that smol-toml read, as Go has it: whole numbers are int64. */
const goValue = (value, from) => {
    if (typeof value === 'bigint')
        return (0,go_value/* madeOf */.F6)(new go_value/* GoInt */.ov(value, 'int64'), ...from);
    if (typeof value === 'number')
        return (0,go_value/* madeOf */.F6)(new go_value/* GoFloat */.LK(value), ...from);
    if (value instanceof dist/* TomlDate */.PJ)
        return (0,go_value/* madeOf */.F6)(new go_value/* GoTime */.yT(BigInt(value.getTime()) * 1000000n), ...from);
    if (typeof value === 'string' || typeof value === 'boolean')
        return (0,go_value/* madeOf */.F6)(value, ...from);
    if (Array.isArray(value))
        return (0,go_value/* madeOf */.F6)(new go_value/* GoSlice */.dP(value.map(item => goValue(item, from))), ...from);
    return (0,go_value/* madeOf */.F6)(new go_value/* GoMap */.tn(new Map(Object.entries(value).map(([key, one]) => [key, goValue(one, from)]))), ...from);
};
/** What BurntSushi/toml says of two usual mistakes; of others what smol-toml says. */
const tomlProblem = (text, error) => {
    const last = /([^\n=]*)=\s*\[?\s*$/u.exec(text.split('\n')[error.line - 1] ?? '')?.[1]?.trim();
    if (last)
        return `toml: line ${error.line} (last key ${(0,go_text/* goQuote */.dg)(last)}): unexpected EOF; expected value`;
    if (!text.includes('='))
        return `toml: line ${error.line}: unexpected EOF; expected key separator '='`;
    return `toml: line ${error.line}: ${(error.message.split('\n')[0] ?? '').replace('Invalid TOML document: ', '')}`;
};
const fromToml = (args) => {
    const text = (0,functions_arguments/* textAt */.$6)(args, 0);
    try {
        return goValue((0,dist/* parse */.qg)(text, { integersAsBigInt: true, maxDepth: 500 }), args);
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map([['Error', (0,go_value/* madeOf */.F6)(tomlProblem(text, error), ...args)]])));
    }
};
/** Helm's functions of TOML. */
const tomlFunctions = new Map([
    ['toToml', (0,functions_arguments.go)('interface {}', args => toToml(args, false))],
    ['fromToml', (0,functions_arguments.go)('string', fromToml)],
]);
/** The same for Helm 4, which can fail. */
const mustToToml = (0,functions_arguments.go)('interface {}', args => toToml(args, true));

;// CONCATENATED MODULE: ./build/render/functions/piece-index.js


/** Finds the parts of a text that stand between two offsets, in UTF-16 units. */
class PieceIndex {
    #pieces;
    #starts;
    constructor(text) {
        this.#pieces = (0,functions_arguments/* piecesOf */.Xe)(text);
        const starts = [];
        let at = 0;
        for (const { text: part } of this.#pieces) {
            starts.push(at);
            at += part.length;
        }
        this.#starts = starts;
    }
    /** The last part that begins at an offset or before it. */
    #partAt(offset) {
        let [low, high] = [0, this.#starts.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
    /** The parts of which something stands between two offsets, and where they begin. */
    *#touched(start, end) {
        for (let index = this.#partAt(start); index < this.#pieces.length; index += 1) {
            const piece = this.#pieces[index];
            const at = this.#starts[index] ?? 0;
            if (piece === undefined || at >= end)
                return;
            if (Math.max(start, at) < Math.min(end, at + piece.text.length))
                yield [piece, at];
        }
    }
    /** The parts between two offsets, cut there. */
    between(start, end) {
        const found = [];
        for (const [{ text, data, control }, at] of this.#touched(start, end))
            found.push({ text: text.slice(Math.max(start - at, 0), end - at), data, control });
        return found;
    }
    /** What the text between two offsets was made of, and what decided about it; of an empty one, what stands before it. */
    sources(start, end) {
        const [from, to] = [start > 0 && start === end ? start - 1 : start, Math.max(end, start + (start === 0 ? 1 : 0))];
        const found = [...this.#touched(from, to)];
        const [only] = found;
        if (only && found.length === 1)
            return only[0];
        return { data: (0,template_sources/* joinSources */.zz)(found.map(([{ data }]) => data)), control: (0,template_sources/* joinSources */.zz)(found.map(([{ control }]) => control)) };
    }
}

;// CONCATENATED MODULE: ./build/render/functions/helm.js













const parseJson = (args) => {
    const text = (0,functions_arguments/* textAt */.$6)(args, 0);
    return jsonProblem(text) ?? readJson(text, new PieceIndex(args[0] ?? new go_value/* Ref */.oS(''))).decidedBy(args[0]?.control ?? template_sources/* noSources */.S0);
};
const typeName = (raw) => {
    if (raw instanceof go_value/* GoSlice */.dP)
        return 'array';
    if (raw instanceof go_value/* GoMap */.tn)
        return 'object';
    if (typeof raw === 'string')
        return 'string';
    return typeof raw === 'boolean' ? 'bool' : 'number';
};
const unmarshaling = 'error unmarshaling JSON: while decoding JSON: ';
/** A value as the map that a function gives, or the reason under `Error`. */
const asMap = (value, args, prefix = '') => {
    const failed = (reason) => new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map([['Error', (0,go_value/* madeOf */.F6)(reason, ...args)]])), args[0]?.data, args[0]?.control);
    if (typeof value === 'string')
        return failed(value);
    const { raw } = value;
    if (raw instanceof go_value/* GoMap */.tn)
        return value;
    if (raw === null || raw === undefined)
        return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map()), value.data, value.control);
    return failed(`${prefix}json: cannot unmarshal ${typeName(raw)} into Go value of type map[string]interface {}`);
};
const asList = (value, args, prefix = '') => {
    const failed = (reason) => new go_value/* Ref */.oS(new go_value/* GoSlice */.dP([(0,go_value/* madeOf */.F6)(reason, ...args)]), args[0]?.data, args[0]?.control);
    if (typeof value === 'string')
        return failed(value);
    const { raw } = value;
    if (raw instanceof go_value/* GoSlice */.dP)
        return value;
    if (raw === null || raw === undefined)
        return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP([]), value.data, value.control);
    return failed(`${prefix}json: cannot unmarshal ${typeName(raw)} into Go value of type []interface {}`);
};
const parseYamlText = (args) => {
    const [given = new go_value/* Ref */.oS('')] = args;
    const text = (0,go_text/* bytesOf */.$$)((0,functions_arguments/* textAt */.$6)(args, 0)).toString('utf8');
    // Why: where bytes were replaced, offsets are no longer those of the parts.
    const parts = text.length === (0,functions_arguments/* textAt */.$6)(args, 0).length ? given : new go_value/* Ref */.oS(text, given.data, given.control);
    const [first] = readDocuments((0,source_file/* sourceFile */.s)('', text), new PieceIndex(parts));
    if (first === undefined)
        return new go_value/* Ref */.oS(null);
    if (first.state === 'broken')
        return `error converting YAML to JSON: ${first.reason}`;
    // Why the whole: what is not there may have been left out by any part of the text.
    return first.value.decidedBy(given.control);
};
const toYaml = (ref, must, pretty = false) => {
    try {
        return (0,functions_arguments/* textRef */.rQ)((0,encode_yaml/* encodeYaml */.w)(ref, pretty));
    }
    catch (error) {
        if (must || !(error instanceof template_error/* CallError */.R))
            throw error;
        return (0,go_value/* madeOf */.F6)('', ref);
    }
};
const toJson = (ref, must, given = {}) => {
    try {
        return (0,functions_arguments/* textRef */.rQ)((0,encode_json/* encodeJson */.P)(ref, given));
    }
    catch (error) {
        if (must || !(error instanceof template_error/* CallError */.R))
            throw error;
        return (0,go_value/* madeOf */.F6)('', ref);
    }
};
const value = (types, call) => (0,functions_arguments.go)(types, args => call(args[0] ?? new go_value/* Ref */.oS(null), args));
const required = args => {
    const [, given = new go_value/* Ref */.oS(null)] = args;
    const raw = (0,functions_arguments/* rawOf */.UD)(given);
    if (raw === null || raw === '')
        throw new template_error/* CallError */.R((0,functions_arguments/* textAt */.$6)(args, 0));
    return given;
};
/** Helm's own functions, but for those that need the chart: `include`, `tpl`, `lookup`. */
const helmFunctions = (version) => new Map([
    ['toYaml', value('interface {}', ref => toYaml(ref, false))],
    ['toYamlPretty', value('interface {}', ref => toYaml(ref, false, true))],
    ...(version === 4 ? [['mustToYaml', value('interface {}', ref => toYaml(ref, true))]] : []),
    ...tomlFunctions,
    ...(version === 4 ? [['mustToToml', mustToToml]] : []),
    ['fromYaml', value('string', (_, args) => asMap(parseYamlText(args), args, unmarshaling))],
    ['fromYamlArray', value('string', (_, args) => asList(parseYamlText(args), args, unmarshaling))],
    ['toJson', value('interface {}', ref => toJson(ref, false))],
    ['mustToJson', value('interface {}', ref => toJson(ref, true))],
    ['toPrettyJson', value('interface {}', ref => toJson(ref, false, { indent: '  ' }))],
    ['mustToPrettyJson', value('interface {}', ref => toJson(ref, true, { indent: '  ' }))],
    ['toRawJson', value('interface {}', ref => toJson(ref, true, { html: false }))],
    ['mustToRawJson', value('interface {}', ref => toJson(ref, true, { html: false }))],
    ['fromJson', value('string', (_, args) => asMap(parseJson(args), args))],
    ['fromJsonArray', value('string', (_, args) => asList(parseJson(args), args))],
    [
        'mustFromJson',
        value('string', (_, args) => {
            const parsed = parseJson(args);
            if (typeof parsed === 'string')
                throw new template_error/* CallError */.R(parsed);
            return parsed.box();
        }),
    ],
    ['required', (0,functions_arguments.go)('string, interface {}', required)],
    ['getHostByName', (0,functions_arguments.go)('string', args => (0,go_value/* madeOf */.F6)('', ...args))],
]);

;// CONCATENATED MODULE: ./build/render/template/parse/parse-number.js

const maxInt64 = 2n ** 63n - 1n;
const maxUint64 = 2n ** 64n - 1n;
const wellUnderscored = (text) => !text.includes('_') || !/^_|__|_$|^0[xXoObB]?_?$|[^\da-fA-FxXoObB_]_|_[^\da-fA-F_]/u.test(text);
/** A whole number with a base prefix, as strconv.ParseUint(text, 0, 64) reads it; undefined for what is not one or too large. */
const parseUint = (text) => {
    if (!wellUnderscored(text))
        return undefined;
    const bare = text.replaceAll('_', '');
    if (!/^(?:0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|0[0-7]*|[1-9]\d*)$/u.test(bare))
        return undefined;
    const value = /^0[0-7]+$/u.test(bare) ? BigInt(`0o${bare.slice(1)}`) : BigInt(bare);
    return value > maxUint64 ? undefined : value;
};
/** The same with a sign, as strconv.ParseInt(text, 0, 64). */
const parseInt64 = (text) => {
    const sign = text[0] === '-' ? -1n : 1n;
    const value = parseUint(/^[+-]/u.test(text) ? text.slice(1) : text);
    if (value === undefined)
        return undefined;
    const signed = sign * value;
    return signed > maxInt64 || signed < -maxInt64 - 1n ? undefined : signed;
};
/** As strconv.ParseFloat reads it: decimal or hexadecimal, infinities and NaN by name; undefined for what is not a number. */
const parseFloat64 = (text) => {
    const bare = text.replace(/^[+-]/u, '');
    const sign = text[0] === '-' ? -1 : 1;
    if (/^(?:inf|infinity)$/iu.test(bare))
        return sign * Number.POSITIVE_INFINITY;
    if (/^nan$/iu.test(bare))
        return Number.NaN;
    const hex = /^0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)[pP]([+-]?\d+)$/u.exec(bare);
    if (hex && `${hex[1]}${hex[2]}` !== '')
        return sign * Number.parseInt(`${hex[1]}${hex[2]}`, 16) * 2 ** (Number(hex[3]) - 4 * (hex[2] ?? '').length);
    if (!/^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(bare))
        return undefined;
    const value = sign * Number(bare);
    return Number.isFinite(value) ? value : undefined;
};
const whole = (float, least, most) => {
    if (!Number.isInteger(float))
        return undefined;
    const value = BigInt(float);
    return value < least || value > most ? undefined : value;
};
/** Reads a number or character literal. A text: why it is not one. Source: Go's text/template/parse, newNumber. */
const parseNumber = (text, isCharacter) => {
    if (isCharacter) {
        const rune = (0,go_text/* goUnquote */.M7)(text);
        if (rune === undefined)
            return Array.from(text).length > 3 && !text.includes('\\') ? `malformed character constant: ${text}` : 'invalid syntax';
        const code = BigInt(rune.codePointAt(0) ?? 0);
        return { int: code, uint: code, float: Number(code) };
    }
    const uint = parseUint(text);
    const int = parseInt64(text);
    if (int !== undefined)
        return { int, uint: int === 0n ? 0n : uint, float: Number(int) };
    if (uint !== undefined)
        return { int, uint, float: Number(uint) };
    const float = wellUnderscored(text) ? parseFloat64(text.replaceAll('_', '')) : undefined;
    if (float === undefined)
        return `illegal number syntax: ${(0,go_text/* goQuote */.dg)(text)}`;
    if (!/[.eEpP]/u.test(text))
        return `integer overflow: ${(0,go_text/* goQuote */.dg)(text)}`;
    return { int: whole(float, -maxInt64 - 1n, maxInt64), uint: whole(float, 0n, maxUint64), float };
};

;// CONCATENATED MODULE: ./build/render/functions/cast.js


/** Numbers from whatever is given, as spf13/cast makes them for sprig: 0 for what is not one. */
const minInt64 = -(2n ** 63n);
/** "8.00" counts as "8". */
const trimZeroDecimal = (text) => /^(.*?)\.0*$/su.exec(text)?.[1] ?? text;
/** A float as an integer: cut off, and the least one where it does not fit, as on amd64. */
const cut = (value) => {
    if (!Number.isFinite(value))
        return minInt64;
    const whole = BigInt(Math.trunc(value));
    return whole >= -minInt64 || whole < minInt64 ? minInt64 : whole;
};
const toInt64 = (raw) => {
    if (raw instanceof go_value/* GoInt */.ov)
        return BigInt.asIntN(64, raw.value);
    if (raw instanceof go_value/* GoFloat */.LK)
        return cut(raw.value);
    if (typeof raw === 'boolean')
        return raw ? 1n : 0n;
    return typeof raw === 'string' ? (parseInt64(trimZeroDecimal(raw)) ?? 0n) : 0n;
};
const toFloat64 = (raw) => {
    if (raw instanceof go_value/* GoInt */.ov)
        return Number(raw.value);
    if (raw instanceof go_value/* GoFloat */.LK)
        return raw.value;
    if (typeof raw === 'boolean')
        return raw ? 1 : 0;
    return typeof raw === 'string' ? (parseFloat64(raw) ?? 0) : 0;
};

;// CONCATENATED MODULE: ./build/render/functions/lists.js





const listOf = (items, ...from) => new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(items.map(item => item.box(false))), (0,template_sources/* joinSources */.zz)(from.map(({ data }) => data)), (0,template_sources/* joinSources */.zz)(from.map(({ control }) => control)));
/** The elements of a list argument. */
const itemsOf = (ref, verb) => {
    const raw = (0,functions_arguments/* rawOf */.UD)(ref);
    if (raw instanceof go_value/* GoSlice */.dP)
        return raw.items;
    if (raw === null)
        return (0,functions_arguments/* nilPointer */.HD)();
    throw new template_error/* CallError */.R(`Cannot ${verb} type ${(0,go_value/* kindOfRaw */.c9)(raw)}`);
};
const nilOf = (ref) => new go_value/* Ref */.oS(null, ref?.data, ref?.control, true);
const emptyList = (ref) => new go_value/* Ref */.oS(new go_value/* GoSlice */.dP([]), ref?.data, ref?.control);
const appended = ([list, value = new go_value/* Ref */.oS(null)]) => listOf([...itemsOf(list, 'push on'), value], list ?? value);
const prepended = ([list, value = new go_value/* Ref */.oS(null)]) => listOf([value, ...itemsOf(list, 'prepend on')], list ?? value);
const without = (args, omit, verb) => {
    const [list] = args;
    const kept = itemsOf(list, verb).filter((item, index) => !omit(item, index));
    return listOf(kept, ...args);
};
/** Elements that are compared with each other at most: `uniq` and `without` compare all with all. */
const maxCompared = 4_000_000;
const uniq = args => {
    const kept = [];
    let compared = 0;
    for (const item of itemsOf(args[0], 'find uniq on')) {
        compared += kept.length;
        if (compared > maxCompared)
            throw new template_error/* CallError */.R('the list is too long');
        if (!kept.some(one => (0,functions_arguments/* deepEqual */.bD)((0,functions_arguments/* rawOf */.UD)(one), (0,functions_arguments/* rawOf */.UD)(item))))
            kept.push(item);
    }
    return listOf(kept, ...args);
};
const chunk = args => {
    const [size, items] = [(0,functions_arguments/* intAt */.J1)(args, 0), itemsOf(args[1], 'chunk')];
    if (size <= 0)
        throw new template_error/* CallError */.R('runtime error: makeslice: len out of range');
    const chunks = [];
    for (let at = 0; at < items.length; at += size)
        chunks.push(new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(items.slice(at, at + size)), args[1]?.data, args[1]?.control));
    return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(chunks, '[]interface {}'), args[1]?.data, args[1]?.control);
};
const sliced = args => {
    const [list, ...indexes] = args;
    const raw = (0,functions_arguments/* rawOf */.UD)(list);
    if (raw === null)
        return (0,functions_arguments/* nilPointer */.HD)();
    if (!(raw instanceof go_value/* GoSlice */.dP))
        throw new template_error/* CallError */.R(`list should be type of slice or array but ${(0,go_value/* kindOfRaw */.c9)(raw)}`);
    if (raw.items.length === 0)
        return nilOf(list);
    const start = indexes[0] ? Number(toInt64((0,functions_arguments/* rawOf */.UD)(indexes[0]))) : 0;
    const end = indexes[1] ? Number(toInt64((0,functions_arguments/* rawOf */.UD)(indexes[1]))) : raw.items.length;
    if (start < 0 || end < start || end > raw.items.length)
        throw new template_error/* CallError */.R('reflect.Value.Slice: slice index out of bounds');
    return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(raw.items.slice(start, end), raw.element), list?.data, list?.control).decidedBy(indexes.flatMap(go_value/* everythingOf */.PN));
};
const concat = args => listOf(args.flatMap(list => {
    const raw = (0,functions_arguments/* rawOf */.UD)(list);
    if (raw instanceof go_value/* GoSlice */.dP)
        return raw.items;
    if (raw === null)
        return (0,functions_arguments/* nilPointer */.HD)();
    throw new template_error/* CallError */.R(`Cannot concat type ${(0,go_value/* kindOfRaw */.c9)(raw)} as list`);
}), ...args);
/** Whole numbers that `until` and `seq` make at most. */
const maxNumbers = 1_000_000;
/** Numbers from one to another. Source: sprig's untilStep. */
const untilStep = (start, stop, step) => {
    const numbers = [];
    const down = stop < start;
    if (down ? step >= 0 : step <= 0)
        return numbers;
    for (let at = start; down ? at > stop : at < stop; at += step) {
        if (numbers.length >= maxNumbers)
            throw new template_error/* CallError */.R('too many numbers');
        numbers.push(at);
    }
    return numbers;
};
const intList = (numbers, args) => {
    const from = (0,go_value/* madeOf */.F6)(null, ...args);
    return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(numbers.map(value => new go_value/* Ref */.oS(new go_value/* GoInt */.ov(value), from.data, from.control)), 'int'), from.data, from.control);
};
const seq = (params) => {
    const [first = 0, second = 0, third = 0] = params;
    if (params.length === 1)
        return untilStep(1, first + (first < 1 ? -1 : 1), first < 1 ? -1 : 1);
    if (params.length === 2)
        return untilStep(first, second + (second < first ? -1 : 1), second < first ? -1 : 1);
    if (params.length !== 3)
        return [];
    if (third < first && second > 0)
        return [];
    return untilStep(first, third + (third < first ? -1 : 1), second);
};
const has = (args) => {
    const [needle = new go_value/* Ref */.oS(null), list] = args;
    const raw = (0,functions_arguments/* rawOf */.UD)(list);
    if (raw === null)
        return (0,go_value/* madeOf */.F6)(false, ...args);
    if (!(raw instanceof go_value/* GoSlice */.dP))
        throw new template_error/* CallError */.R(`Cannot find has on type ${(0,go_value/* kindOfRaw */.c9)(raw)}`);
    return (0,go_value/* madeOf */.F6)(raw.items.some(item => (0,functions_arguments/* deepEqual */.bD)((0,functions_arguments/* rawOf */.UD)(needle), (0,functions_arguments/* rawOf */.UD)(item))), ...args);
};
const pick = (verb, at) => args => {
    const items = itemsOf(args[0], verb);
    return items.length === 0 ? nilOf(args[0]) : (at(items)?.box() ?? nilOf(args[0]));
};
const part = (verb, of) => args => {
    const items = itemsOf(args[0], verb);
    return items.length === 0 ? emptyList(args[0]) : listOf(of(items), args[0] ?? new go_value/* Ref */.oS(null));
};
const both = (name, must, types, call) => [
    [name, (0,functions_arguments.go)(types, call)],
    [must, (0,functions_arguments.go)(types, call)],
];
const isIn = (items, raw) => items.some(item => (0,functions_arguments/* deepEqual */.bD)((0,functions_arguments/* rawOf */.UD)(item), raw));
/** sprig's functions of lists. */
const listFunctions = new Map([
    ['list', (0,functions_arguments.go)('...interface {}', args => new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(args.map(item => item.box(false)))))],
    ['tuple', (0,functions_arguments.go)('...interface {}', args => new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(args.map(item => item.box(false)))))],
    ...both('append', 'mustAppend', 'interface {}, interface {}', appended),
    ...both('push', 'mustPush', 'interface {}, interface {}', appended),
    ...both('prepend', 'mustPrepend', 'interface {}, interface {}', prepended),
    ...both('first', 'mustFirst', 'interface {}', pick('find first on', items => items[0])),
    ...both('last', 'mustLast', 'interface {}', pick('find last on', items => items.at(-1))),
    ...both('rest', 'mustRest', 'interface {}', part('find rest on', items => items.slice(1))),
    ...both('initial', 'mustInitial', 'interface {}', part('find initial on', items => items.slice(0, -1))),
    ...both('reverse', 'mustReverse', 'interface {}', args => listOf(itemsOf(args[0], 'find reverse on').toReversed(), ...args)),
    ...both('uniq', 'mustUniq', 'interface {}', uniq),
    ...both('compact', 'mustCompact', 'interface {}', args => without(args, item => (0,functions_arguments/* isEmpty */.Im)((0,functions_arguments/* rawOf */.UD)(item)), 'compact on')),
    ...both('without', 'mustWithout', 'interface {}, ...interface {}', args => without(args, item => isIn(args.slice(1), (0,functions_arguments/* rawOf */.UD)(item)), 'find without on')),
    ...both('has', 'mustHas', 'interface {}, interface {}', has),
    ...both('slice', 'mustSlice', 'interface {}, ...interface {}', sliced),
    ...both('chunk', 'mustChunk', 'int, interface {}', chunk),
    ['concat', (0,functions_arguments.go)('...interface {}', concat)],
    ['until', (0,functions_arguments.go)('int', args => intList(untilStep(0, (0,functions_arguments/* intAt */.J1)(args, 0), (0,functions_arguments/* intAt */.J1)(args, 0) < 0 ? -1 : 1), args))],
    ['untilStep', (0,functions_arguments.go)('int, int, int', args => intList(untilStep((0,functions_arguments/* intAt */.J1)(args, 0), (0,functions_arguments/* intAt */.J1)(args, 1), (0,functions_arguments/* intAt */.J1)(args, 2)), args))],
    ['seq', (0,functions_arguments.go)('...int', args => (0,go_value/* madeOf */.F6)(seq(args.map((_, index) => (0,functions_arguments/* intAt */.J1)(args, index))).join(' '), ...args))],
]);

;// CONCATENATED MODULE: ./build/render/functions/logic.js




/** What decided that some values count as empty. */
const decidingOf = (args) => (0,template_sources/* joinSources */.zz)(args.flatMap(arg => [arg.data, (0,go_value/* ownControlOf */.Zq)(arg)]));
const logic_coalesce = args => {
    const index = args.findIndex(arg => !(0,functions_arguments/* isEmpty */.Im)((0,functions_arguments/* rawOf */.UD)(arg)));
    return index === -1 ? new go_value/* Ref */.oS(null, [], [], true).decidedBy(decidingOf(args)) : (0,functions_arguments/* chosen */.FV)(args[index], ...args.slice(0, index));
};
const fallback = ([other, ...given]) => {
    const [value] = given;
    return value === undefined || (0,functions_arguments/* isEmpty */.Im)((0,functions_arguments/* rawOf */.UD)(value)) ? (0,functions_arguments/* chosen */.FV)(other, value) : value;
};
/** sprig's functions that choose, ask and refuse. */
const logicFunctions = new Map([
    ['default', (0,functions_arguments.go)('interface {}, ...interface {}', fallback)],
    ['empty', (0,functions_arguments.go)('interface {}', args => (0,go_value/* learntOf */.un)((0,functions_arguments/* isEmpty */.Im)((0,functions_arguments/* rawOf */.UD)(args[0])), ...args))],
    ['coalesce', (0,functions_arguments.go)('...interface {}', logic_coalesce)],
    [
        'all',
        (0,functions_arguments.go)('...interface {}', args => (0,go_value/* learntOf */.un)(args.every(arg => !(0,functions_arguments/* isEmpty */.Im)((0,functions_arguments/* rawOf */.UD)(arg))), ...args)),
    ],
    [
        'any',
        (0,functions_arguments.go)('...interface {}', args => (0,go_value/* learntOf */.un)(args.some(arg => !(0,functions_arguments/* isEmpty */.Im)((0,functions_arguments/* rawOf */.UD)(arg))), ...args)),
    ],
    ['ternary', (0,functions_arguments.go)('interface {}, interface {}, bool', ([yes, no, condition]) => (0,functions_arguments/* chosen */.FV)((0,functions_arguments/* rawOf */.UD)(condition) === true ? yes : no, condition))],
    [
        'fail',
        (0,functions_arguments.go)('string', args => {
            throw new template_error/* CallError */.R((0,functions_arguments/* textAt */.$6)(args, 0));
        }),
    ],
    ['typeOf', (0,functions_arguments.go)('interface {}', args => (0,go_value/* learntOf */.un)((0,go_value/* typeOfRaw */.mb)((0,functions_arguments/* rawOf */.UD)(args[0])), ...args))],
    ['typeIs', (0,functions_arguments.go)('string, interface {}', args => (0,go_value/* learntOf */.un)((0,functions_arguments/* textAt */.$6)(args, 0) === (0,go_value/* typeOfRaw */.mb)((0,functions_arguments/* rawOf */.UD)(args[1])), ...args))],
    [
        'typeIsLike',
        (0,functions_arguments.go)('string, interface {}', args => {
            const name = (0,go_value/* typeOfRaw */.mb)((0,functions_arguments/* rawOf */.UD)(args[1]));
            return (0,go_value/* learntOf */.un)((0,functions_arguments/* textAt */.$6)(args, 0) === name || `*${(0,functions_arguments/* textAt */.$6)(args, 0)}` === name, ...args);
        }),
    ],
    ['kindOf', (0,functions_arguments.go)('interface {}', args => (0,go_value/* learntOf */.un)((0,go_value/* kindOfRaw */.c9)((0,functions_arguments/* rawOf */.UD)(args[0])), ...args))],
    ['kindIs', (0,functions_arguments.go)('string, interface {}', args => (0,go_value/* learntOf */.un)((0,functions_arguments/* textAt */.$6)(args, 0) === (0,go_value/* kindOfRaw */.c9)((0,functions_arguments/* rawOf */.UD)(args[1])), ...args))],
    ['deepEqual', (0,functions_arguments.go)('interface {}, interface {}', args => (0,go_value/* madeOf */.F6)((0,functions_arguments/* deepEqual */.bD)((0,functions_arguments/* rawOf */.UD)(args[0]), (0,functions_arguments/* rawOf */.UD)(args[1])), ...args))],
]);

;// CONCATENATED MODULE: ./build/render/functions/numbers.js





const numbers_whole = (types, make) => (0,functions_arguments.go)(types, args => (0,go_value/* madeOf */.F6)(new go_value/* GoInt */.ov(make(args.map(arg => toInt64((0,functions_arguments/* rawOf */.UD)(arg)))), 'int64'), ...args));
const real = (types, make) => (0,functions_arguments.go)(types, args => (0,go_value/* madeOf */.F6)(new go_value/* GoFloat */.LK(make(args.map(arg => toFloat64((0,functions_arguments/* rawOf */.UD)(arg))))), ...args));
const divided = (one, other, by) => {
    if (other === 0n)
        throw new template_error/* CallError */.R('runtime error: integer divide by zero');
    return by(one, other);
};
/** The shortest decimal that stands for a float. */
const decimalOf = (value) => {
    const [, sign = '', first = '0', rest = '', exponent = '0'] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(value.toExponential()) ?? [];
    const places = rest.length - Number(exponent);
    const digits = BigInt(`${sign}${first}${rest}`);
    return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
};
const numberOf = ({ digits, places }) => Number(`${digits}e${-places}`);
const aligned = (one, other) => {
    const places = Math.max(one.places, other.places);
    return [one.digits * 10n ** BigInt(places - one.places), other.digits * 10n ** BigInt(places - other.places), places];
};
/** Digits after the point of a quotient. Source: shopspring/decimal, DivisionPrecision. */
const divisionPlaces = 16;
const quotient = (one, other) => {
    if (other.digits === 0n)
        throw new template_error/* CallError */.R('decimal division by 0');
    const numerator = one.digits * 10n ** BigInt(divisionPlaces + other.places);
    const denominator = other.digits * 10n ** BigInt(one.places);
    const [size, by] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
    const rounded = (size * 2n + by) / (by * 2n);
    return { digits: numerator < 0n !== denominator < 0n ? -rounded : rounded, places: divisionPlaces };
};
const decimals = (types, combine, start) => (0,functions_arguments.go)(types, args => {
    const values = args.map(arg => decimalOf(toFloat64((0,functions_arguments/* rawOf */.UD)(arg))));
    const [first = { digits: 0n, places: 0 }, ...rest] = start ? [start, ...values] : values;
    return (0,go_value/* madeOf */.F6)(new go_value/* GoFloat */.LK(numberOf(rest.reduce(combine, first))), ...args);
});
const sum = (one, other) => {
    const [a, b, places] = aligned(one, other);
    return { digits: a + b, places };
};
const rounded = (args) => {
    const value = toFloat64((0,functions_arguments/* rawOf */.UD)(args[0]));
    const raw = (0,functions_arguments/* rawOf */.UD)(args[2]);
    const roundOn = raw instanceof go_value/* GoFloat */.LK ? raw.value : 0.5;
    const power = 10 ** (0,functions_arguments/* intAt */.J1)(args, 1);
    const digit = power * value;
    const fraction = digit - Math.trunc(digit);
    return (fraction >= roundOn ? Math.ceil(digit) : Math.floor(digit)) / power;
};
const octal = (raw) => {
    const shown = (0,format_value/* printed */.zd)(raw);
    return /^[+-]?[0-7]+$/u.test(shown)
        ? BigInt.asIntN(64, BigInt(shown.startsWith('-') ? -1 : 1) * BigInt(`0o${shown.replace(/^[+-]/u, '')}`))
        : 0n;
};
const more = 'interface {}, ...interface {}';
const larger = (one, other) => {
    if (other > one)
        return other;
    return one;
};
const smaller = (one, other) => {
    if (other < one)
        return other;
    return one;
};
/** sprig's functions of numbers. */
const numberFunctions = new Map([
    ['int', (0,functions_arguments.go)('interface {}', args => (0,go_value/* madeOf */.F6)(new go_value/* GoInt */.ov(toInt64((0,functions_arguments/* rawOf */.UD)(args[0]))), ...args))],
    ['int64', numbers_whole('interface {}', ([value = 0n]) => value)],
    ['float64', real('interface {}', ([value = 0]) => value)],
    ['atoi', (0,functions_arguments.go)('string', args => (0,go_value/* madeOf */.F6)(new go_value/* GoInt */.ov(/^[+-]?\d+$/u.test((0,functions_arguments/* textAt */.$6)(args, 0)) ? BigInt((0,functions_arguments/* textAt */.$6)(args, 0)) : 0n), ...args))],
    ['toDecimal', (0,functions_arguments.go)('interface {}', args => (0,go_value/* madeOf */.F6)(new go_value/* GoInt */.ov(octal((0,functions_arguments/* rawOf */.UD)(args[0])), 'int64'), ...args))],
    ['add', numbers_whole('...interface {}', values => values.reduce((one, other) => one + other, 0n))],
    ['add1', numbers_whole('interface {}', ([value = 0n]) => value + 1n)],
    ['sub', numbers_whole('interface {}, interface {}', ([one = 0n, other = 0n]) => one - other)],
    ['mul', numbers_whole(more, values => values.reduce((one, other) => one * other, 1n))],
    ['div', numbers_whole('interface {}, interface {}', ([one = 0n, other = 0n]) => divided(one, other, (a, b) => a / b))],
    ['mod', numbers_whole('interface {}, interface {}', ([one = 0n, other = 0n]) => divided(one, other, (a, b) => a % b))],
    ['max', numbers_whole(more, values => values.reduce(larger))],
    ['biggest', numbers_whole(more, values => values.reduce(larger))],
    ['min', numbers_whole(more, values => values.reduce(smaller))],
    ['maxf', real(more, values => values.reduce((one, other) => Math.max(one, other)))],
    ['minf', real(more, values => values.reduce((one, other) => Math.min(one, other)))],
    ['addf', decimals('...interface {}', sum, { digits: 0n, places: 0 })],
    ['add1f', decimals('interface {}', sum, { digits: 1n, places: 0 })],
    ['subf', decimals(more, (one, other) => sum(one, { ...other, digits: -other.digits }))],
    ['mulf', decimals(more, (one, other) => ({ digits: one.digits * other.digits, places: one.places + other.places }))],
    ['divf', decimals(more, quotient)],
    ['floor', real('interface {}', ([value = 0]) => Math.floor(value))],
    ['ceil', real('interface {}', ([value = 0]) => Math.ceil(value))],
    ['round', (0,functions_arguments.go)('interface {}, int, ...float64', args => (0,go_value/* madeOf */.F6)(new go_value/* GoFloat */.LK(rounded(args)), ...args))],
]);

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/render/functions/paths-and-urls.js





const paths_and_urls_text = (make) => (0,functions_arguments.go)('string', args => (0,go_value/* madeOf */.F6)(make((0,functions_arguments/* textAt */.$6)(args, 0)), ...args));
/** path.Clean: the shortest name that stands for the same, `.` for nothing. */
const clean = (path) => {
    const made = external_node_path_.posix.normalize(path);
    return made.length > 1 && made.endsWith('/') ? made.slice(0, -1) : made;
};
const base = (path) => {
    if (path === '')
        return '.';
    const bare = path.replace(/\/+$/u, '');
    return bare === '' ? '/' : bare.slice(bare.lastIndexOf('/') + 1);
};
const dir = (path) => clean(path.slice(0, path.lastIndexOf('/') + 1));
const ext = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const at = name.lastIndexOf('.');
    return at === -1 ? '' : name.slice(at);
};
const unescaped = (part) => {
    const bad = /%(?![\da-fA-F]{2}).{0,2}/su.exec(part);
    if (bad)
        throw new template_error/* CallError */.R(`invalid URL escape ${(0,go_text/* goQuote */.dg)(bad[0])}`);
    return (0,go_text/* textOfBytes */.gm)(Buffer.concat(part
        .split(/(%[\da-fA-F]{2})/u)
        .map(one => (/^%[\da-fA-F]{2}$/u.test(one) ? Buffer.from([Number.parseInt(one.slice(1), 16)]) : (0,go_text/* bytesOf */.$$)(one)))));
};
/** What stands before a mark, and behind it. */
const paths_and_urls_cut = (whole, mark) => {
    const at = whole.indexOf(mark);
    return at === -1 ? [whole, ''] : [whole.slice(0, at), whole.slice(at + 1)];
};
/** Who and where, of what stands between `//` and the path. */
const authorityOf = (authority) => {
    const at = authority.lastIndexOf('@');
    const host = authority.slice(at + 1);
    const bad = /[\s"<>\\^`{|}]/u.exec(host)?.[0];
    if (bad !== undefined)
        throw new template_error/* CallError */.R(`invalid character ${(0,go_text/* goQuote */.dg)(bad)} in host name`);
    const port = /:([^\]]*)$/u.exec(host)?.[1];
    if (port !== undefined && !/^\d*$/u.test(port))
        throw new template_error/* CallError */.R(`invalid port ${(0,go_text/* goQuote */.dg)(`:${port}`)} after host`);
    return { userinfo: at === -1 ? '' : authority.slice(0, at), host: unescaped(host) };
};
const urlOf = (given) => {
    if (/\p{Cc}/u.test(given.replaceAll(/[\u0080-\u009f]/gu, '')))
        throw new template_error/* CallError */.R('net/url: invalid control character in URL');
    const [whole, behindHash] = paths_and_urls_cut(given, '#');
    if (whole.startsWith(':'))
        throw new template_error/* CallError */.R('missing protocol scheme');
    const scheme = /^([a-zA-Z][a-zA-Z\d+.-]*):/u.exec(whole)?.[1] ?? '';
    const [rest, query] = paths_and_urls_cut(scheme === '' ? whole : whole.slice(scheme.length + 1), '?');
    const fragment = unescaped(behindHash);
    const empty = { scheme: scheme.toLowerCase(), opaque: '', userinfo: '', host: '', query, path: '', fragment };
    if (!rest.startsWith('/')) {
        if (scheme !== '')
            return { ...empty, opaque: rest };
        if ((rest.split('/')[0] ?? '').includes(':'))
            throw new template_error/* CallError */.R('first path segment in URL cannot contain colon');
    }
    if (!rest.startsWith('//') || (scheme === '' && rest.startsWith('///')))
        return { ...empty, path: unescaped(rest) };
    const slash = rest.indexOf('/', 2);
    const end = slash === -1 ? rest.length : slash;
    return { ...empty, ...authorityOf(rest.slice(2, end)), path: unescaped(rest.slice(end)) };
};
/** @throws CallError with net/url's words. */
const parseUrl = (given) => {
    try {
        return urlOf(given);
    }
    catch (error) {
        if (error instanceof template_error/* CallError */.R)
            throw new template_error/* CallError */.R(`unable to parse url: parse ${(0,go_text/* goQuote */.dg)(given)}: ${error.message}`);
        throw error;
    }
};
const hostname = (host) => (host.startsWith('[') ? host.slice(1, host.indexOf(']')) : host.replace(/:\d*$/u, ''));
const paths_and_urls_escaped = (part, kept) => [...(0,go_text/* bytesOf */.$$)(part)]
    .map(byte => kept.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
const inPath = /[\w.~$&+,/:;=@!'()*-]/u;
const inFragment = /[\w.~$&+,/:;=?@!'()*-]/u;
const authorityText = ({ userinfo, host }) => userinfo === '' && host === '' ? '' : `//${userinfo === '' ? '' : `${userinfo}@`}${host}`;
const pathText = ({ host, path }) => {
    const shown = paths_and_urls_escaped(path, inPath);
    return host !== '' && shown !== '' && !shown.startsWith('/') ? `/${shown}` : shown;
};
const joinUrl = (url) => {
    const { scheme, opaque, query, fragment } = url;
    const start = scheme === '' ? '' : `${scheme}:`;
    const middle = opaque === '' ? authorityText(url) + pathText(url) : opaque;
    return `${start}${middle}${query === '' ? '' : `?${query}`}${fragment === '' ? '' : `#${paths_and_urls_escaped(fragment, inFragment)}`}`;
};
const parsedUrl = args => {
    const url = parseUrl((0,functions_arguments/* textAt */.$6)(args, 0));
    const entries = { ...url, hostname: hostname(url.host) };
    return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map(Object.entries(entries).map(([key, value]) => [key, (0,go_value/* madeOf */.F6)(value, ...args)]))), args[0]?.data, args[0]?.control);
};
const joinedUrl = args => {
    const part = (key) => {
        const value = (0,functions_arguments/* mapAt */.SC)(args, 0).entries.get(key);
        if (value === undefined)
            return '';
        const raw = (0,functions_arguments/* rawOf */.UD)(value);
        if (typeof raw !== 'string')
            throw new template_error/* CallError */.R(`unable to parse ${key} key, must be of type string, but ${(0,go_value/* kindOfRaw */.c9)(raw)} found`);
        return raw;
    };
    const url = {
        scheme: part('scheme'),
        host: part('host'),
        path: part('path'),
        query: part('query'),
        opaque: part('opaque'),
        fragment: part('fragment'),
        userinfo: part('userinfo'),
    };
    return (0,go_value/* madeOf */.F6)(joinUrl(url), ...args);
};
/** sprig's functions of paths and addresses. */
const pathFunctions = new Map([
    ...['base', 'osBase'].map(name => [name, paths_and_urls_text(base)]),
    ...['dir', 'osDir'].map(name => [name, paths_and_urls_text(dir)]),
    ...['clean', 'osClean'].map(name => [name, paths_and_urls_text(clean)]),
    ...['ext', 'osExt'].map(name => [name, paths_and_urls_text(ext)]),
    ...['isAbs', 'osIsAbs'].map(name => [name, paths_and_urls_text(path => path.startsWith('/'))]),
    ['urlParse', (0,functions_arguments.go)('string', parsedUrl)],
    ['urlJoin', (0,functions_arguments.go)('map[string]interface {}', joinedUrl)],
]);

// EXTERNAL MODULE: ./build/text/bounded-memory.js
var bounded_memory = __webpack_require__(1695);
// EXTERNAL MODULE: ./build/text/random-text.js
var random_text = __webpack_require__(69987);
// EXTERNAL MODULE: ./build/render/template/function-work.js
var function_work = __webpack_require__(68514);
;// CONCATENATED MODULE: ./build/render/functions/random.js








/**
 * What is random or secret in Helm is a placeholder of the same shape here, always the same for the same arguments: two renderings can be
 * compared, and nobody takes it for the value that a cluster gets.
 */
const { alphanumeric, alphabetic: letters, numeric: digits, ascii } = random_text/* randomAlphabets */.Mg;
/** Longest random text. */
const maxLength = 1_000_000;
/** Characters of an alphabet that depend on a name alone. */
const placeholder = (alphabet, count, name) => {
    if (count < 0)
        throw new template_error/* CallError */.R(`requested random string length ${count} is less than 0.`);
    if (count > maxLength)
        throw new template_error/* CallError */.R('the random text is too long');
    return (0,random_text/* placeholderText */.RC)(alphabet, count, name);
};
const randomText = (name, alphabet) => (0,functions_arguments.go)('int', args => {
    const count = (0,functions_arguments/* intAt */.J1)(args, 0);
    return (0,go_value/* madeOf */.F6)(count < 0 ? '' : placeholder(alphabet, count, name), ...args);
});
const certificateType = 'sprig.certificate';
const certificate = (args, name) => (0,go_value/* madeOf */.F6)(new go_value/* GoStruct */.On(certificateType, new Map([
    ['Cert', (0,go_value/* madeOf */.F6)((0,random_text/* placeholderBlock */.HQ)('CERTIFICATE', `cert ${name}`), ...args)],
    ['Key', (0,go_value/* madeOf */.F6)((0,random_text/* placeholderBlock */.HQ)('RSA PRIVATE KEY', `key ${name}`), ...args)],
])), ...args);
const keyLabels = {
    '': 'RSA PRIVATE KEY',
    rsa: 'RSA PRIVATE KEY',
    dsa: 'DSA PRIVATE KEY',
    ecdsa: 'EC PRIVATE KEY',
    ed25519: 'PRIVATE KEY',
};
const bcryptText = (name) => `$2a$10$${placeholder(`./${letters}${digits}`, 53, `bcrypt ${name}`)}`;
const htpasswd = (user, password) => user.includes(':') ? `invalid username: ${user}` : `${user}:${bcryptText(`${user} ${password}`)}`;
const uuid = () => {
    const hex = (0,external_node_crypto_.createHash)('sha256').update('uuid').digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const decrypted = (password, encoded) => {
    if (encoded === '')
        return '';
    const key = Buffer.alloc(32);
    (0,go_text/* bytesOf */.$$)(password).copy(key);
    const crypted = Buffer.from(encoded, 'base64');
    if (crypted.length < 16 || crypted.length % 16 !== 0)
        throw new template_error/* CallError */.R('crypto/cipher: input not full blocks');
    const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-cbc', key, crypted.subarray(0, 16)).setAutoPadding(false);
    const plain = Buffer.concat([decipher.update(crypted.subarray(16)), decipher.final()]);
    const padding = plain.at(-1) ?? 0;
    return (0,go_text/* textOfBytes */.gm)(plain.subarray(0, Math.max(0, plain.length - padding)));
};
const masterTemplates = {
    maximum: ['anoxxxxxxxxxxxxxxxxx', 'axxxxxxxxxxxxxxxxxno'],
    long: [
        'CvcvnoCvcvCvcv',
        'CvcvCvcvnoCvcv',
        'CvcvCvcvCvcvno',
        'CvccnoCvcvCvcv',
        'CvccCvcvnoCvcv',
        'CvccCvcvCvcvno',
        'CvcvnoCvccCvcv',
        'CvcvCvccnoCvcv',
        'CvcvCvccCvcvno',
        'CvcvnoCvcvCvcc',
        'CvcvCvcvnoCvcc',
        'CvcvCvcvCvccno',
        'CvccnoCvccCvcv',
        'CvccCvccnoCvcv',
        'CvccCvccCvcvno',
        'CvcvnoCvccCvcc',
        'CvcvCvccnoCvcc',
        'CvcvCvccCvccno',
        'CvccnoCvcvCvcc',
        'CvccCvcvnoCvcc',
        'CvccCvcvCvccno',
    ],
    medium: ['CvcnoCvc', 'CvcCvcno'],
    short: ['Cvcn'],
    basic: ['aaanaaan', 'aannaaan', 'aaannaaa'],
    pin: ['nnnn'],
};
const masterCharacters = {
    V: 'AEIOU',
    C: 'BCDFGHJKLMNPQRSTVWXYZ',
    v: 'aeiou',
    c: 'bcdfghjklmnpqrstvwxyz',
    A: 'AEIOUBCDFGHJKLMNPQRSTVWXYZ',
    a: 'AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz',
    n: '0123456789',
    o: "@&%?,=[]_:-+*$#!'^~;()/.",
    x: 'AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()',
};
/** Keys by password and user. To make one takes up to a third of a second, and a chart asks for the same in each environment, at the base and at the head. */
const masterKeys = new bounded_memory/* BoundedMemory */.P(32);
const stepsPerMasterKey = 2_000_000;
/** sprig's Master Password: the same for the same arguments, so no placeholder. Source: sprig, derivePassword. */
const derivedPassword = (counter, type, password, user, site) => {
    const templates = masterTemplates[type];
    if (templates === undefined)
        return `cannot find password template ${type}`;
    const seed = 'com.lyndir.masterpassword';
    const length = (value) => {
        const size = Buffer.alloc(4);
        size.writeUInt32BE((0,go_text/* bytesOf */.$$)(value).length);
        return size;
    };
    const salt = Buffer.concat([Buffer.from(seed), length(user), (0,go_text/* bytesOf */.$$)(user)]);
    (0,function_work/* addFunctionWork */.BG)(stepsPerMasterKey);
    const key = masterKeys.of(JSON.stringify([password, user]), () => (0,external_node_crypto_.scryptSync)((0,go_text/* bytesOf */.$$)(password), salt, 64, { N: 32_768, r: 8, p: 2, maxmem: 128 * 1024 * 1024 }));
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const hash = (0,external_node_crypto_.createHmac)('sha256', key)
        .update(Buffer.concat([Buffer.from(seed), length(site), (0,go_text/* bytesOf */.$$)(site), count]))
        .digest();
    const template = templates[(hash[0] ?? 0) % templates.length] ?? '';
    return Array.from(template)
        .map((letter, index) => {
        const characters = masterCharacters[letter] ?? '';
        return characters[(hash[index + 1] ?? 0) % characters.length] ?? '';
    })
        .join('');
};
const lists = '[]interface {}';
/** sprig's random, key-making and secret functions. */
const randomFunctions = new Map([
    ['randAlphaNum', randomText('alphanumeric', alphanumeric)],
    ['randAlpha', randomText('alphabetic', letters)],
    ['randNumeric', randomText('numeric', digits)],
    ['randAscii', randomText('ascii', ascii)],
    [
        'randBytes',
        (0,functions_arguments.go)('int', args => (0,go_value/* madeOf */.F6)(Buffer.from(placeholder(letters, Math.max(0, (0,functions_arguments/* intAt */.J1)(args, 0)), 'bytes')).toString('base64'), ...args)),
    ],
    [
        'randInt',
        (0,functions_arguments.go)('int, int', args => {
            if ((0,functions_arguments/* intAt */.J1)(args, 1) <= (0,functions_arguments/* intAt */.J1)(args, 0))
                throw new template_error/* CallError */.R('invalid argument to Intn');
            return (0,go_value/* madeOf */.F6)(new go_value/* GoInt */.ov((0,functions_arguments/* intAt */.J1)(args, 0)), ...args);
        }),
    ],
    ['shuffle', (0,functions_arguments.go)('string', args => (0,go_value/* madeOf */.F6)(Array.from((0,functions_arguments/* textAt */.$6)(args, 0)).toReversed().join(''), ...args))],
    ['uuidv4', (0,functions_arguments.go)('', () => new go_value/* Ref */.oS(uuid()))],
    ['bcrypt', (0,functions_arguments.go)('string', args => (0,go_value/* madeOf */.F6)(bcryptText((0,functions_arguments/* textAt */.$6)(args, 0)), ...args))],
    ['htpasswd', (0,functions_arguments.go)('string, string', args => (0,go_value/* madeOf */.F6)(htpasswd((0,functions_arguments/* textAt */.$6)(args, 0), (0,functions_arguments/* textAt */.$6)(args, 1)), ...args))],
    [
        'derivePassword',
        (0,functions_arguments.go)('uint32, string, string, string, string', args => (0,go_value/* madeOf */.F6)(derivedPassword((0,functions_arguments/* intAt */.J1)(args, 0), (0,functions_arguments/* textAt */.$6)(args, 1), (0,functions_arguments/* textAt */.$6)(args, 2), (0,functions_arguments/* textAt */.$6)(args, 3), (0,functions_arguments/* textAt */.$6)(args, 4)), ...args)),
    ],
    [
        'genPrivateKey',
        (0,functions_arguments.go)('string', args => {
            const label = keyLabels[(0,functions_arguments/* textAt */.$6)(args, 0)];
            return (0,go_value/* madeOf */.F6)(label === undefined ? `Unknown type ${(0,functions_arguments/* textAt */.$6)(args, 0)}` : (0,random_text/* placeholderBlock */.HQ)(label, `key ${(0,functions_arguments/* textAt */.$6)(args, 0)}`), ...args);
        }),
    ],
    ['genCA', (0,functions_arguments.go)('string, int', args => certificate(args, (0,functions_arguments/* textAt */.$6)(args, 0)))],
    ['genCAWithKey', (0,functions_arguments.go)('string, int, string', args => certificate(args, (0,functions_arguments/* textAt */.$6)(args, 0)))],
    ['genSelfSignedCert', (0,functions_arguments.go)(`string, ${lists}, ${lists}, int`, args => certificate(args, (0,functions_arguments/* textAt */.$6)(args, 0)))],
    ['genSelfSignedCertWithKey', (0,functions_arguments.go)(`string, ${lists}, ${lists}, int, string`, args => certificate(args, (0,functions_arguments/* textAt */.$6)(args, 0)))],
    ['genSignedCert', (0,functions_arguments.go)(`string, ${lists}, ${lists}, int, ${certificateType}`, args => certificate(args, (0,functions_arguments/* textAt */.$6)(args, 0)))],
    ['genSignedCertWithKey', (0,functions_arguments.go)(`string, ${lists}, ${lists}, int, ${certificateType}, string`, args => certificate(args, (0,functions_arguments/* textAt */.$6)(args, 0)))],
    [
        'buildCustomCert',
        (0,functions_arguments.go)('string, string', args => {
            const [cert, key] = [(0,functions_arguments/* textAt */.$6)(args, 0), (0,functions_arguments/* textAt */.$6)(args, 1)].map(value => (0,go_text/* textOfBytes */.gm)(Buffer.from(value, 'base64')));
            if (!cert?.includes('-----BEGIN CERTIFICATE-----'))
                throw new template_error/* CallError */.R('unable to decode certificate');
            return (0,go_value/* madeOf */.F6)(new go_value/* GoStruct */.On(certificateType, new Map([
                ['Cert', (0,go_value/* madeOf */.F6)(cert, ...args)],
                ['Key', (0,go_value/* madeOf */.F6)(key ?? '', ...args)],
            ])), ...args);
        }),
    ],
    [
        'encryptAES',
        (0,functions_arguments.go)('string, string', args => (0,go_value/* madeOf */.F6)(Buffer.from(placeholder(letters, 16 + 16 * Math.ceil(((0,go_text/* bytesOf */.$$)((0,functions_arguments/* textAt */.$6)(args, 1)).length + 1) / 16), 'aes')).toString('base64'), ...args)),
    ],
    ['decryptAES', (0,functions_arguments.go)('string, string', args => (0,go_value/* madeOf */.F6)(decrypted((0,functions_arguments/* textAt */.$6)(args, 0), (0,functions_arguments/* textAt */.$6)(args, 1)), ...args))],
]);

// EXTERNAL MODULE: ./build/render/functions/strings.js
var strings = __webpack_require__(21077);
;// CONCATENATED MODULE: ./build/render/functions/all-functions.js













/** All functions of a Helm, but for those that need the templates or the chart. The later ones win: sprig's `slice` over Go's. */
const functionsOf = (version) => new Map([
    ...builtins,
    ...strings/* stringFunctions */.L,
    ...listFunctions,
    ...dictFunctions,
    ...numberFunctions,
    ...logicFunctions,
    ...encodingFunctions,
    ...dates/* dateFunctions */.KV,
    ...pathFunctions,
    ...randomFunctions,
    ...functions_regex/* regexFunctions */.pI,
    ...semver/* semverFunctions */.CX,
    ...helmFunctions(version),
]);

;// CONCATENATED MODULE: ./build/render/template/changes-in.js
/** Functions that change the first map they are given. */
const changers = new Set(['set', 'unset', 'merge', 'mustMerge', 'mergeOverwrite', 'mustMergeOverwrite']);
class Finder {
    variables = new Set();
    maps = [];
    pipe({ isAssign, declared, commands }) {
        if (isAssign)
            for (const { names } of declared)
                this.variables.add(names[0] ?? '');
        for (const [index, command] of commands.entries())
            this.#command(command, index > 0 ? commands[index - 1] : undefined);
    }
    #command({ args }, before) {
        const [first, map = before?.args.length === 1 ? before.args[0] : undefined] = args;
        if (first?.type === 'identifier' && changers.has(first.name) && (map?.type === 'variable' || map?.type === 'field'))
            this.maps.push(map);
        for (const arg of args)
            if (arg.type === 'pipe')
                this.pipe(arg);
    }
    node(node) {
        switch (node.type) {
            case 'text':
            case 'break':
            case 'continue':
                return;
            case 'list':
                for (const one of node.nodes)
                    this.node(one);
                return;
            case 'action':
                this.pipe(node.pipe);
                return;
            case 'template':
                if (node.pipe)
                    this.pipe(node.pipe);
                return;
            case 'if':
            case 'with':
            case 'range': {
                const { variables, maps } = changesIn(node);
                for (const name of variables)
                    this.variables.add(name);
                for (const map of maps)
                    this.maps.push(map);
            }
        }
    }
}
/** What most branches change. */
const noChanges = { variables: new Set(), maps: [] };
const changesOf = (branch) => {
    const finder = new Finder();
    finder.pipe(branch.pipe);
    finder.node(branch.list);
    if (branch.elseList)
        finder.node(branch.elseList);
    return finder.variables.size + finder.maps.length === 0 ? noChanges : { variables: finder.variables, maps: finder.maps };
};
/** What the blocks of a branch may change. */
const changesIn = (branch) => {
    branch.changes.value ??= changesOf(branch);
    return branch.changes.value;
};

;// CONCATENATED MODULE: ./build/render/template/nodes.js

const showBranch = ({ type, pipe, list, elseList }) => `{{${type} ${showNode(pipe)}}}${showNode(list)}${elseList ? `{{else}}${showNode(elseList)}` : ''}{{end}}`;
const showPipe = ({ declared, isAssign, commands }) => {
    const names = declared.length > 0 ? `${declared.map(showNode).join(', ')}${isAssign ? ' = ' : ' := '}` : '';
    return names + commands.map(showNode).join(' | ');
};
const inParentheses = (node) => (node.type === 'pipe' ? `(${showNode(node)})` : showNode(node));
/** A node as errors show it. Source: Go's text/template/parse, node.go. */
const showNode = (node) => {
    switch (node.type) {
        case 'text':
            return node.text;
        case 'action':
            return `{{${showNode(node.pipe)}}}`;
        case 'if':
        case 'with':
        case 'range':
            return showBranch(node);
        case 'break':
        case 'continue':
            return `{{${node.type}}}`;
        case 'template':
            return `{{template ${(0,go_text/* goQuote */.dg)(node.name)}${node.pipe ? ` ${showNode(node.pipe)}` : ''}}}`;
        case 'list':
            return node.nodes.map(showNode).join('');
        case 'pipe':
            return showPipe(node);
        case 'command':
            return node.args.map(inParentheses).join(' ');
        case 'identifier':
            return node.name;
        case 'variable':
            return node.names.join('.');
        case 'field':
            return node.names.map(name => `.${name}`).join('');
        case 'chain':
            return inParentheses(node.node) + node.names.map(name => `.${name}`).join('');
        case 'dot':
            return '.';
        case 'nil':
            return 'nil';
        case 'bool':
            return node.value ? 'true' : 'false';
        case 'number':
            return node.text;
        case 'string':
            return node.quoted;
    }
};
/** Where errors say that a node is: name, line from 1, column in bytes from 0. */
const locationOf = ({ source: { parseName, text }, pos }) => {
    const lineStart = text.lastIndexOf('\n', pos - 1) + 1;
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < pos; at = text.indexOf('\n', at + 1))
        line += 1;
    return `${parseName}:${line}:${Buffer.byteLength(text.slice(pos === 0 ? 0 : lineStart, pos), 'utf8')}`;
};

;// CONCATENATED MODULE: ./build/render/template/places.js

const placeIn = ({ parseName }, start, end) => [new template_sources/* Place */.YR('template', parseName, '', start, end)];
const findSources = ({ source, pos }) => source.partsOf ? (0,template_sources/* joinSources */.zz)(source.partsOf(pos, pos + 1).map(({ data }) => data)) : placeIn(source, pos, pos);
/** Where a node stands. An action begins at its first word; what stands in a text that was given to `tpl` stands where that text does. */
const sourcesOfNode = (node) => {
    node.sources.value ??= findSources(node);
    return node.sources.value;
};
const linesOf = ({ source, pos, text }) => {
    const lines = [];
    for (let start = 0; start < text.length;) {
        const newLine = text.indexOf('\n', start);
        const end = newLine === -1 ? text.length : newLine + 1;
        lines.push({ text: text.slice(start, end), data: placeIn(source, pos + start, pos + end) });
        start = end;
    }
    return lines;
};
const findParts = (node) => node.source.partsOf?.(node.pos, node.pos + node.text.length) ?? linesOf(node);
/** A text of a template, line by line, each with its own place; of a text that was given to `tpl` the parts that it has. */
const partsOfText = (node) => {
    node.parts.value ??= findParts(node);
    return node.parts.value;
};

;// CONCATENATED MODULE: ./build/render/template/constants.js




const idealConstant = (node) => {
    const { text, int, float } = node;
    const isHex = /^0[xX]/u.test(text) && !/[pP]/u.test(text) && text.length > 2;
    const place = sourcesOfNode(node);
    if (float !== undefined && !isHex && !text.startsWith("'") && /[.eEpP]/u.test(text))
        return new go_value/* Ref */.oS(new go_value/* GoFloat */.LK(float), place);
    return int === undefined ? `${text} overflows int` : new go_value/* Ref */.oS(new go_value/* GoInt */.ov(int), place);
};
/** A constant of no given type. A text: why there is none, in Go's words. */
const constantOf = (node) => {
    switch (node.type) {
        case 'bool':
            return new go_value/* Ref */.oS(node.value, sourcesOfNode(node));
        case 'number':
            return idealConstant(node);
        case 'string':
            return new go_value/* Ref */.oS(node.text, sourcesOfNode(node));
        default:
            return `can't evaluate command ${(0,go_text/* goQuote */.dg)(showNode(node))}`;
    }
};
/** A constant as a value of a type. A text: why it is none, in Go's words. */
const literalOf = (type, node) => {
    const place = sourcesOfNode(node);
    switch (type) {
        case 'bool':
            return node.type === 'bool' ? new go_value/* Ref */.oS(node.value, place) : `expected bool; found ${showNode(node)}`;
        case 'float64':
            return node.type === 'number' && node.float !== undefined
                ? new go_value/* Ref */.oS(new go_value/* GoFloat */.LK(node.float), place)
                : `expected float; found ${showNode(node)}`;
        case 'int':
        case 'int64':
            return node.type === 'number' && node.int !== undefined
                ? new go_value/* Ref */.oS(new go_value/* GoInt */.ov(node.int, type), place)
                : `expected integer; found ${showNode(node)}`;
        case 'uint32':
            return node.type === 'number' && node.uint !== undefined
                ? new go_value/* Ref */.oS(new go_value/* GoInt */.ov(node.uint, type), place)
                : `expected unsigned integer; found ${showNode(node)}`;
        case 'string':
            return node.type === 'string' ? new go_value/* Ref */.oS(node.text, place) : `expected string; found ${showNode(node)}`;
        case 'interface {}':
        case 'reflect.Value':
            return constantOf(node);
        default:
            return `can't handle ${showNode(node)} for arg of type ${type ?? '%!s(<nil>)'}`;
    }
};

;// CONCATENATED MODULE: ./build/render/template/template-calls.js

/** Thrown out of a pipeline that calls a template where the stack may not grow any more: whoever drives the templates executes it, and asks again. */
class DeferredCall extends Error {
    call;
    constructor(call) {
        super('A template is executed first.');
        this.call = call;
    }
}
/** What was given before in a pipeline that is evaluated again, in the order in which it was; an error is thrown again. */
class Replay {
    #given = [];
    #at = 0;
    /** From the beginning, with what a call has given or failed with. */
    again(outcome) {
        this.#given.push(outcome);
        this.#at = 0;
    }
    /** What was given here before, or what is found now. */
    take(find) {
        const before = this.#given[this.#at];
        if (before === undefined)
            this.#given.push(find());
        this.#at += 1;
        const given = before ?? this.#given[this.#at - 1] ?? go_value/* nothing */.s6;
        if ('error' in given)
            throw given.error;
        return given;
    }
}
/** How many blocks a template that is called takes of the stack. */
const callNesting = 1;
const attempt = (run) => {
    try {
        return { value: run() };
    }
    catch (error) {
        return { error };
    }
};
const advance = (steps, given) => attempt(() => ('error' in given ? steps.throw(given.error) : steps.next(given.value)));
/** Begins a template that is called; or what its caller is told of it at once. */
const enter = (call, nesting, frames) => {
    const begun = attempt(call.begin);
    if ('error' in begun)
        return begun;
    frames.push({ steps: begun.value, call, nesting });
    return { value: go_value/* nothing */.s6 };
};
/** Executes a template to its end. Those that it calls wait in a list, not on the stack. */
const drive = (steps, work) => {
    const before = work.nesting;
    const base = before + callNesting;
    const frames = [{ steps, call: undefined, nesting: base }];
    let given = { value: go_value/* nothing */.s6 };
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
        work.nesting = frame.nesting;
        const { steps: own, call } = frame;
        const step = advance(own, given);
        if ('value' in step && step.value.done !== true) {
            frame.nesting = work.nesting;
            given = enter(step.value.value, base, frames);
            continue;
        }
        frames.pop();
        call?.leave();
        given = 'error' in step ? { error: call ? call.failed(step.error) : step.error } : call ? attempt(call.end) : { value: go_value/* nothing */.s6 };
    }
    work.nesting = before;
    if ('error' in given)
        throw given.error;
};
/** What a call gives, executed at once. */
const giveNow = (call, work) => {
    const steps = call.begin();
    try {
        drive(steps, work);
        return call.end();
    }
    catch (error) {
        throw call.failed(error);
    }
    finally {
        call.leave();
    }
};

;// CONCATENATED MODULE: ./build/render/template/time-methods.js


const dayNanos = 86400000000000n;
/** Years, months and days later, with Go's carrying over. */
const later = (time, years, monthsLater, daysLater) => {
    const date = new Date(Number((0,go_time/* unixSeconds */.Yb)(time) + BigInt(time.zone.offset * 60)) * 1000);
    const moved = Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth() + monthsLater, date.getUTCDate() + daysLater);
    const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
    return new go_value/* GoTime */.yT(time.unixNano + BigInt((moved - start) / 86_400_000) * dayNanos, time.zone);
};
const numberAt = (args, index) => {
    const raw = args[index]?.raw;
    return raw instanceof go_value/* GoInt */.ov ? Number(raw.value) : 0;
};
const time_methods_textAt = (args) => {
    const raw = args[0]?.raw;
    return typeof raw === 'string' ? raw : '';
};
/** Methods of time.Time that charts call. Undefined for a name that it has not, or that needs a clock. */
const timeMethod = (time, name) => {
    const part = (layout) => Number((0,go_time/* formatTime */.fU)(time, layout));
    const plain = (make) => ({ parameters: [], call: () => new go_value/* Ref */.oS(make()) });
    switch (name) {
        case 'Year':
            return plain(() => new go_value/* GoInt */.ov(part('2006')));
        case 'Month':
            return plain(() => (0,go_time/* formatTime */.fU)(time, 'January'));
        case 'Day':
            return plain(() => new go_value/* GoInt */.ov(part('2')));
        case 'Hour':
            return plain(() => new go_value/* GoInt */.ov(part('15')));
        case 'Minute':
            return plain(() => new go_value/* GoInt */.ov(part('4')));
        case 'Second':
            return plain(() => new go_value/* GoInt */.ov(part('5')));
        case 'YearDay':
            return plain(() => new go_value/* GoInt */.ov(part('002')));
        case 'Weekday':
            // Why Sunday: Date knows no weekday far from today.
            return plain(() => (0,go_time/* formatTime */.fU)(time, 'Monday') || 'Sunday');
        case 'Unix':
            return plain(() => new go_value/* GoInt */.ov((0,go_time/* unixSeconds */.Yb)(time), 'int64'));
        case 'UnixNano':
            return plain(() => new go_value/* GoInt */.ov(time.unixNano, 'int64'));
        case 'UTC':
            return plain(() => new go_value/* GoTime */.yT(time.unixNano));
        case 'String':
            return plain(() => (0,go_time/* timeText */.Tc)(time));
        case 'Format':
            return { parameters: ['string'], call: args => new go_value/* Ref */.oS((0,go_time/* formatTime */.fU)(time, time_methods_textAt(args))) };
        case 'AddDate':
            return {
                parameters: ['int', 'int', 'int'],
                call: args => new go_value/* Ref */.oS(later(time, numberAt(args, 0), numberAt(args, 1), numberAt(args, 2))),
            };
        default:
            return undefined;
    }
};

;// CONCATENATED MODULE: ./build/render/template/unknown-values.js


const named = (words) => new Set(words.split(' '));
/** Functions that put values into one, take them out, or hand them on as they are: what is unknown stays what it is. */
const passing = named('include tpl required fail list tuple dict set unset merge mustMerge mergeOverwrite mustMergeOverwrite append mustAppend push mustPush prepend mustPrepend concat ' +
    'deepCopy mustDeepCopy index get dig pluck first mustFirst last mustLast rest mustRest initial mustInitial');
/** Functions that give one text or another. */
const choosing = named('default coalesce ternary');
/** A text in a value that stands for what nobody knows; undefined where there is none. Each value that is looked at counts as work. */
const unknownIn = (raw, unknown, work, seen = new Set()) => {
    if (typeof raw === 'string')
        return unknown.isIn(raw) ? raw : undefined;
    if (!(raw instanceof go_value/* GoMap */.tn || raw instanceof go_value/* GoSlice */.dP) || seen.has(raw))
        return undefined;
    seen.add(raw);
    const inside = raw instanceof go_value/* GoMap */.tn ? raw.entries.values() : raw.items;
    for (const one of inside) {
        work.count(1);
        const found = unknownIn(one.raw, unknown, work, seen);
        if (found !== undefined)
            return found;
    }
    return undefined;
};
/**
 * The result of a function, as far as it can be known. What it makes of what nobody knows is not known either: a text in another form, its beginning,
 * its digest. Throws `CallError` where that would decide something: a number, a truth, one text or another, a part of a list.
 */
const knownResult = (name, args, result, { unknown, work }) => {
    if (unknown === undefined || passing.has(name))
        return result;
    // Why not the first of `default`: it is given where the value is empty, in whatever words.
    const decisive = name === 'default' ? args.slice(1) : args;
    const found = decisive.map(one => unknownIn(one.raw, unknown, work)).find(text => text !== undefined);
    if (found === undefined)
        return result;
    if (typeof result.raw !== 'string' || choosing.has(name))
        throw new template_error/* CallError */.R(`${found} is not known`);
    return unknown.isIn(result.raw) ? result : unknown.ofResult(name, result);
};

;// CONCATENATED MODULE: ./build/render/template/pipelines.js














/** A pipeline that has to wait for a template, and what it has been given so far. */
class Waiting {
    call;
    replay;
    constructor(call, replay) {
        this.call = call;
        this.replay = replay;
    }
}
/** What a function that is given a value may look at: characters, or elements. */
const sizeOf = (raw) => {
    if (typeof raw === 'string')
        return raw.length;
    if (raw instanceof go_value/* GoMap */.tn)
        return raw.entries.size;
    return raw instanceof go_value/* GoSlice */.dP ? (raw.bytes?.length ?? raw.items.length) : 0;
};
/** Evaluates the pipelines of one template that is being executed. */
class Pipelines {
    /** What is being looked at: errors say where it is. */
    node;
    /** What decided that the template has come to where it is. */
    control;
    /** The variables that are known, the innermost last. */
    variables;
    #environment;
    #name;
    #replay;
    constructor(environment, name, data, control) {
        this.#environment = environment;
        this.#name = name;
        this.control = control;
        this.variables = [{ name: '$', value: data }];
    }
    fail(message, cause) {
        const node = this.node;
        const given = cause && { cause };
        if (node === undefined)
            throw new template_error/* TemplateError */.$(`template: ${this.#name}: ${message}`, given);
        throw new template_error/* TemplateError */.$(`template: ${locationOf(node)}: executing ${(0,go_text/* goQuote */.dg)(this.#name)} at <${showNode(node)}>: ${message}`, given);
    }
    setVariable(name, value) {
        const variable = this.variables.findLast(one => one.name === name);
        if (variable)
            variable.value = value;
        else
            this.fail(`undefined variable: ${name}`);
    }
    setTop(fromTop, value) {
        const variable = this.variables.at(-fromTop);
        // Why a new one: the place on the stack is the loop's, its value that of the iteration.
        if (variable)
            this.variables[this.variables.length - fromTop] = { name: variable.name, value };
    }
    /** A variable that was not assigned to because of something depends on it. */
    decideVariable(name, sources) {
        const variable = this.variables.findLast(one => one.name === name);
        if (variable)
            variable.value = variable.value.decidedBy(sources);
    }
    /** A map that was not changed because of something depends on it. */
    decideMap(dot, node, sources) {
        const [first = '', ...names] = node.names;
        let raw = (node.type === 'field' ? dot : this.variables.findLast(one => one.name === first)?.value)?.raw;
        for (const name of node.type === 'field' ? node.names : names)
            raw = raw instanceof go_value/* GoMap */.tn ? raw.entries.get(name)?.raw : undefined;
        if (raw instanceof go_value/* GoMap */.tn)
            raw.decided = (0,template_sources/* joinTwo */.n$)(raw.decided, sources);
    }
    #variable(name) {
        return this.variables.findLast(one => one.name === name)?.value ?? this.fail(`undefined variable: ${name}`);
    }
    /** Goes one block or pipeline further in; who does so goes out again with `leave`, whatever happens there. */
    enter() {
        const { work } = this.#environment;
        // Why not fail: it is the reason why a call fails, as with Helm, whose own bound stands in `include`.
        if (work.nesting >= maxNesting)
            throw new template_error/* CallError */.R('templates stand too deeply in each other to be rendered here');
        work.nesting += 1;
    }
    leave() {
        this.#environment.work.nesting -= 1;
    }
    /**
     * What a pipeline gives, or the template that has to be executed before that is known. Then it is evaluated again from the beginning, with the
     * replay: what was read and called before is as it was.
     */
    evaluate(dot, pipe, replay) {
        const { work } = this.#environment;
        if (replay === undefined && work.nesting < deepNesting)
            return this.pipeline(dot, pipe);
        const given = replay ?? new Replay();
        this.#replay = given;
        work.defers = true;
        try {
            return this.pipeline(dot, pipe);
        }
        catch (error) {
            if (error instanceof DeferredCall)
                return new Waiting(error.call, given);
            throw error;
        }
        finally {
            this.#replay = undefined;
            work.defers = false;
        }
    }
    pipeline(dot, pipe) {
        this.enter();
        try {
            return this.#pipeline(dot, pipe);
        }
        finally {
            this.leave();
        }
    }
    #pipeline(dot, pipe) {
        this.node = pipe;
        let value;
        for (const command of pipe.commands) {
            value = this.#command(dot, command, value);
            if (value.boxed)
                value = value.raw === null ? new go_value/* Ref */.oS(undefined, value.data, value.control) : value.box(false);
        }
        const result = value ?? go_value/* nothing */.s6;
        for (const { names } of pipe.declared) {
            // Why decided by the block: what a variable is given inside of a condition depends on it.
            const given = pipe.isAssign ? result.decidedBy(this.control) : result;
            if (pipe.isAssign)
                this.setVariable(names[0] ?? '', given);
            else
                this.variables.push({ name: names[0] ?? '', value: given });
        }
        return result;
    }
    #notAFunction(args, final) {
        const [first] = args;
        if ((args.length > 1 || final !== undefined) && first)
            this.fail(`can't give argument to non-function ${showNode(first)}`);
    }
    #command(dot, command, final) {
        this.#environment.work.count(1);
        const { args } = command;
        const [first] = args;
        if (first === undefined)
            return go_value/* nothing */.s6;
        switch (first.type) {
            case 'field':
                return this.#field(dot, first, args, final);
            case 'chain':
                return this.#chain(dot, first, args, final);
            case 'identifier':
                return this.#function(dot, first, command, args, final);
            case 'pipe':
                this.#notAFunction(args, final);
                return this.pipeline(dot, first);
            case 'variable':
                return this.#variableNode(dot, first, args, final);
            default:
                this.node = first;
                this.#notAFunction(args, final);
                if (first.type === 'dot')
                    return dot;
                return first.type === 'nil' ? this.fail('nil is not a command') : this.#found(constantOf(first));
        }
    }
    /** A constant, or the end where there is none. */
    #found(constant) {
        return typeof constant === 'string' ? this.fail(constant) : constant;
    }
    #field(dot, node, args, final) {
        this.node = node;
        return this.#fieldChain(dot, dot, node, node.names, args, final);
    }
    #chain(dot, node, args, final) {
        this.node = node;
        if (node.node.type === 'nil')
            this.fail(`indirection through explicit nil in ${showNode(node)}`);
        return this.#fieldChain(dot, this.#argument(dot, undefined, node.node), node, node.names, args, final);
    }
    #variableNode(dot, node, args, final) {
        this.node = node;
        const value = this.#variable(node.names[0] ?? '');
        if (node.names.length > 1)
            return this.#fieldChain(dot, value, node, node.names.slice(1), args, final);
        this.#notAFunction(args, final);
        return value;
    }
    #fieldChain(dot, start, node, names, args, final) {
        let receiver = start;
        let lacking;
        for (const [index, name] of names.entries()) {
            const isLast = index === names.length - 1;
            const { raw } = receiver;
            if (raw === null && this.#mayBeUnknown(lacking))
                return this.#unknownValue(lacking, names, index, receiver);
            lacking = raw instanceof go_value/* GoMap */.tn && !raw.entries.has(name) ? raw.lacks : undefined;
            if (lacking !== undefined)
                this.#environment.unknown?.note(`${lacking}.${name}`);
            receiver = this.#fieldOf(dot, name, node, isLast ? args : [], isLast ? final : undefined, receiver);
        }
        return receiver;
    }
    #fieldOf(dot, name, node, args, final, receiver) {
        const { raw } = receiver;
        if (raw === undefined)
            return new go_value/* Ref */.oS(undefined, receiver.data, receiver.control);
        const type = (0,go_value/* typeOf */.QP)(receiver);
        if (raw === null)
            this.fail(`nil pointer evaluating ${type === '<nil>' ? 'interface {}' : type}.${name}`);
        const method = raw instanceof go_value/* GoStruct */.On || raw instanceof go_value/* GoMap */.tn || raw instanceof go_value/* GoSlice */.dP
            ? raw.methods?.get(name)
            : raw instanceof go_value/* GoTime */.yT
                ? timeMethod(raw, name)
                : undefined;
        if (method)
            return this.#call(dot, method, node, name, args, final, receiver);
        const hasArgs = args.length > 1 || final !== undefined;
        if (raw instanceof go_value/* GoStruct */.On) {
            const field = raw.fields.get(name);
            if (field && hasArgs)
                this.fail(`${name} has arguments but cannot be invoked as function`);
            if (field)
                return field;
        }
        if (raw instanceof go_value/* GoMap */.tn) {
            if (hasArgs)
                this.fail(`${name} is not a method but has arguments`);
            return this.#given(() => entryOf(raw, name, receiver));
        }
        return this.fail(`can't evaluate field ${name} in type ${type}`);
    }
    /** Whether a field of nothing is something that nobody here knows: of a chart that is not here, or anything where all of that counts as unknown. */
    #mayBeUnknown(lacking) {
        return lacking !== undefined || this.#environment.unknown?.standsForAll === true;
    }
    #unknownValue(lacking, names, index, holder) {
        const { unknown } = this.#environment;
        const path = lacking === undefined ? names.slice(names[0] === 'Values' ? 1 : 0) : [lacking, ...names.slice(index - 1)];
        return this.#given(() => unknown?.ofValue(path.join('.'), holder) ?? go_value/* nothing */.s6);
    }
    /** Refuses to decide by what nobody knows: what stands in the other branch would be seen by nobody. */
    assertKnown({ raw }) {
        if (typeof raw === 'string' && this.#environment.unknown?.isIn(raw) === true)
            this.fail(`${raw} is not known`);
    }
    #function(dot, node, command, args, final) {
        this.node = node;
        const found = this.#environment.functions.get(node.name) ?? this.fail(`${(0,go_text/* goQuote */.dg)(node.name)} is not a defined function`);
        return this.#call(dot, found, command, node.name, args, final);
    }
    #call(dot, found, node, name, given, final, receiver) {
        const args = given.slice(1);
        const { parameters, variadic } = found;
        const count = args.length + (final === undefined ? 0 : 1);
        const fixed = variadic ? parameters.length - 1 : args.length;
        if (variadic && count < parameters.length - 1)
            this.fail(`wrong number of args for ${name}: want at least ${parameters.length - 1} got ${args.length}`);
        if (!variadic && count !== parameters.length)
            this.fail(`wrong number of args for ${name}: want ${parameters.length} got ${count}`);
        if (name === 'and' || name === 'or')
            return this.#andOr(dot, name, args, final);
        const last = parameters.at(-1) ?? 'interface {}';
        const typeAt = (index) => index < (variadic ? parameters.length - 1 : parameters.length) ? (parameters[index] ?? last) : last;
        const values = args.map((arg, index) => this.#argument(dot, typeAt(index), arg));
        if (final !== undefined)
            values.push(this.#validated(final, variadic && count - 1 < fixed ? typeAt(count - 1) : last));
        try {
            for (const value of values)
                this.#environment.work.count(sizeOf(value.raw));
            const made = this.#given(() => found.call(values, { calledAs: () => (args[0] ? showNode(args[0]) : '') }));
            const result = decidedByFacts(name, values, knownResult(name, values, made, this.#environment), receiver, this.#environment);
            this.#environment.work.count(sizeOf(result.raw) + (0,function_work/* takeFunctionWork */.xr)());
            const changed = values[0]?.raw;
            if (this.control.length > 0 && changers.has(name) && changed instanceof go_value/* GoMap */.tn)
                changed.decided = (0,template_sources/* joinTwo */.n$)(changed.decided, this.control);
            return result;
        }
        catch (error) {
            // Why not RangeError: there is no more stack to say anything; whoever began the rendering says it.
            if (!(error instanceof template_error/* CallError */.R || error instanceof template_error/* TemplateError */.$))
                throw error;
            this.node = node;
            return this.fail(`error calling ${name}: ${error.message}`, error);
        }
    }
    #andOr(dot, name, args, final) {
        let decided = template_sources/* noSources */.S0;
        let value = go_value/* nothing */.s6;
        for (const arg of args) {
            value = this.#argument(dot, 'reflect.Value', arg);
            if (this.#isTrue(value) === (name === 'or'))
                return value.decidedBy(decided);
            decided = (0,template_sources/* joinSources */.zz)([decided, value.data, (0,go_value/* ownControlOf */.Zq)(value)]);
        }
        return (final === undefined ? value : this.#validated(final, 'reflect.Value')).decidedBy(decided);
    }
    #isTrue(value) {
        const { raw } = value;
        this.assertKnown(value);
        return this.#replay === undefined ? (0,go_value/* isTrue */.Hn)(raw) : this.#replay.take(() => new go_value/* Ref */.oS((0,go_value/* isTrue */.Hn)(raw))).raw === true;
    }
    /** What is found, or what was found here before. */
    #given(find) {
        return this.#replay === undefined ? find() : this.#replay.take(find);
    }
    #validated(value, type) {
        const { raw } = value;
        if (raw === undefined) {
            if (type === undefined)
                return go_value/* nothing */.s6;
            if (canBeNil(type))
                return new go_value/* Ref */.oS(zeroOf(type).raw, value.data, value.control, zeroOf(type).boxed);
            return this.fail(`invalid value; expected ${type}`);
        }
        if (type === undefined || type === 'reflect.Value')
            return value;
        if (type === 'interface {}')
            return value;
        if (raw === null)
            return this.fail(`wrong type for value; expected ${type}; got interface {}`);
        if (isAssignable(raw, type))
            return value.box(false);
        if (raw instanceof go_value/* GoStruct */.On && raw.isPointer && raw.type === type)
            return value.box(false);
        return this.fail(`wrong type for value; expected ${type}; got ${(0,go_value/* typeOfRaw */.mb)(raw)}`);
    }
    #argument(dot, type, node) {
        this.node = node;
        switch (node.type) {
            case 'dot':
                return this.#validated(dot, type);
            case 'nil':
                if (type !== undefined && canBeNil(type))
                    return zeroOf(type);
                return this.fail(`cannot assign nil to ${type ?? '%!s(<nil>)'}`);
            case 'field':
                return this.#validated(this.#field(dot, node, [node], undefined), type);
            case 'variable':
                return this.#validated(this.#variableNode(dot, node, [], undefined), type);
            case 'pipe':
                return this.#validated(this.pipeline(dot, node), type);
            case 'identifier':
                return this.#validated(this.#function(dot, node, node, [], undefined), type);
            case 'chain':
                return this.#validated(this.#chain(dot, node, [], undefined), type);
            default:
                return this.#found(literalOf(type, node));
        }
    }
}

;// CONCATENATED MODULE: ./build/render/template/evaluate.js
var _a;











/** Templates in templates: Go stops at 100,000 with this message; so many would take hundreds of megabytes here. */
const maxTemplateDepth = 10_000;
const goTemplateDepth = 100_000;
/** What a piece of output weighs beside its characters. */
const pieceWork = 20;
/** What a line of a text weighs beside its characters. */
const partWork = 4;
/** What a piece weighs that was printed by another template. */
const calledWork = 4;
/** What a turn of a loop weighs, even with nothing in it. */
const iterationWork = 5;
/** A jump out of the body of a loop. */
class Jump extends Error {
    type;
    constructor(type) {
        super(type);
        this.type = type;
    }
}
const breaking = new Jump('break');
const continuing = new Jump('continue');
/** One template that is being executed. */
class Execution {
    #environment;
    #output;
    #depth;
    #pipelines;
    constructor(environment, name, data, output, control, depth) {
        this.#environment = environment;
        this.#output = output;
        this.#depth = depth;
        this.#pipelines = new Pipelines(environment, name, data, control);
    }
    run(dot, root) {
        return this.#list(dot, root, this.#pipelines.control);
    }
    /** `control`: what decides that the statements are executed at all. */
    *#list(dot, { nodes }, control) {
        const before = this.#pipelines.control;
        this.#pipelines.enter();
        this.#pipelines.control = control;
        try {
            for (const node of nodes) {
                this.#environment.work.count(1);
                this.#pipelines.node = node;
                // Why here and not in steps of their own: texts and actions are most of what there is, and steps are dear.
                if (node.type === 'text')
                    this.#text(node);
                else if (node.type === 'action') {
                    const value = this.#pipelines.evaluate(dot, node.pipe);
                    this.#act(node, value instanceof Waiting ? yield* this.#awaited(dot, node.pipe, value) : value);
                }
                else
                    yield* this.#statement(dot, node);
            }
        }
        finally {
            this.#pipelines.control = before;
            this.#pipelines.leave();
        }
    }
    *#statement(dot, node) {
        switch (node.type) {
            case 'if':
            case 'with':
                yield* this.#ifOrWith(dot, node);
                return;
            case 'range':
                yield* this.#range(dot, node);
                return;
            case 'break':
                throw breaking;
            case 'continue':
                throw continuing;
            case 'template':
                yield* this.#template(dot, node);
                return;
        }
    }
    #text(node) {
        const { control } = this.#pipelines;
        const parts = partsOfText(node);
        this.#environment.work.count(pieceWork + parts.length * partWork + node.text.length);
        for (const { text, data } of parts)
            this.#output.push({ text, data, control });
    }
    /** What a pipeline gives, once the templates are executed that it calls. */
    *#value(dot, pipe) {
        const value = this.#pipelines.evaluate(dot, pipe);
        return value instanceof Waiting ? yield* this.#awaited(dot, pipe, value) : value;
    }
    /** The same of one that waits. */
    *#awaited(dot, pipe, waiting) {
        let value = waiting;
        while (value instanceof Waiting) {
            const { call, replay } = value;
            try {
                replay.again(yield call);
            }
            catch (error) {
                replay.again({ error });
            }
            value = this.#pipelines.evaluate(dot, pipe, replay);
        }
        return value;
    }
    #act(node, value) {
        if (node.pipe.declared.length === 0)
            this.#print(node, value);
    }
    #print(node, given) {
        let value = given;
        this.#pipelines.node = node;
        const place = sourcesOfNode(node);
        const { facts } = this.#environment;
        if (dependsOnFacts(value)) {
            facts.decided = true;
            if (facts.everyWay)
                value = openValue(value);
        }
        if (value.pieces) {
            for (const piece of (0,go_value/* calledPieces */.rO)((0,go_value/* decidedPieces */.gL)(value.pieces, this.#pipelines.control), place)) {
                this.#environment.work.count(calledWork + piece.text.length);
                this.#output.push(piece);
            }
            return;
        }
        const text = value.raw === undefined || (value.raw === null && !value.boxed)
            ? '<no value>'
            : value.raw instanceof go_value/* GoStruct */.On && value.raw.printed !== undefined
                ? value.raw.printed
                : (0,format_value/* sprint */.vV)([value.raw]);
        this.#environment.work.count(pieceWork + text.length);
        this.#output.push({
            text,
            data: (0,template_sources/* joinTwo */.n$)((0,go_value/* everythingOf */.PN)(value), place),
            control: (0,template_sources/* joinTwo */.n$)((0,go_value/* controlOf */.rs)(value), this.#pipelines.control),
        });
    }
    /** What a branch that was not taken would have printed and set, depends on its condition, too. */
    #passOver(dot, node, sources, printed) {
        if (!printed)
            this.#output.push({ text: '', data: template_sources/* noSources */.S0, control: (0,template_sources/* joinTwo */.n$)(sources, this.#pipelines.control) });
        const { variables, maps } = changesIn(node);
        for (const name of variables)
            this.#pipelines.decideVariable(name, sources);
        for (const map of maps)
            this.#pipelines.decideMap(dot, map, sources);
    }
    *#ifOrWith(dot, node) {
        const mark = this.#pipelines.variables.length;
        const value = yield* this.#value(dot, node.pipe);
        const sources = (0,template_sources/* joinTwo */.n$)(value.data, (0,go_value/* ownControlOf */.Zq)(value));
        const before = this.#output.length;
        this.#pipelines.assertKnown(value);
        const isTaken = (0,go_value/* isTrue */.Hn)(value.raw);
        if (this.#isOpen(sources)) {
            const first = node.type === 'with' ? value : dot;
            for (const [own, list] of [[first, node.list], [dot, node.elseList]])
                if (list)
                    yield* this.#perhaps(own, list, template_sources/* noSources */.S0);
            this.#pipelines.variables.length = mark;
            return;
        }
        const list = isTaken ? node.list : node.elseList;
        const control = (0,template_sources/* joinTwo */.n$)(sources, this.#pipelines.control);
        if (list)
            yield* this.#list(isTaken && node.type === 'with' ? value : dot, list, control);
        this.#passOver(dot, node, sources, this.#output.length > before);
        this.#pipelines.variables.length = mark;
    }
    /** Whether a block is executed in every way, since a fact decides about it. */
    #isOpen(sources) {
        const { facts } = this.#environment;
        if (!(0,template_sources/* isOfFact */.Wt)(sources))
            return false;
        facts.decided = true;
        return facts.everyWay;
    }
    /** Executes a block that may be executed; of one that cannot be, what is written in it is printed. */
    *#perhaps(dot, list, control) {
        const mark = this.#pipelines.variables.length;
        try {
            yield* this.#list(dot, list, control);
        }
        catch (error) {
            if (!(error instanceof template_error/* TemplateError */.$ || error instanceof template_error/* CallError */.R || error instanceof Jump))
                throw error;
            this.#pipelines.variables.length = mark;
            this.#output.push({ text: `\n${showNode(list)}\n`, data: template_sources/* noSources */.S0, control });
        }
    }
    *#range(dot, node) {
        const mark = this.#pipelines.variables.length;
        const value = yield* this.#value(dot, node.pipe);
        const sources = (0,template_sources/* joinTwo */.n$)(value.data, (0,go_value/* ownControlOf */.Zq)(value));
        const before = this.#output.length;
        if (this.#isOpen(sources))
            yield* this.#perhaps(go_value/* nothing */.s6, node.list, template_sources/* noSources */.S0);
        yield* this.#iterations(dot, value, node, (0,template_sources/* joinTwo */.n$)(sources, this.#pipelines.control));
        this.#passOver(dot, node, sources, this.#output.length > before);
        this.#pipelines.variables.length = mark;
    }
    *#iterations(dot, value, node, control) {
        const inBody = this.#pipelines.variables.length;
        let ran = false;
        try {
            for (const [key, element] of this.#elements(value, node)) {
                ran = true;
                this.#declare(key, element, node);
                try {
                    yield* this.#list(element, node.list, control);
                }
                catch (error) {
                    if (error !== continuing)
                        throw error;
                }
                this.#pipelines.variables.length = inBody;
            }
        }
        catch (error) {
            if (error !== breaking)
                throw error;
        }
        if (!ran && node.elseList) {
            this.#pipelines.variables.length = inBody;
            yield* this.#list(dot, node.elseList, control);
        }
    }
    /** Gives the variables of a loop what they are in one of its turns. */
    #declare(key, element, { pipe }) {
        this.#environment.work.count(iterationWork);
        const { declared, isAssign } = pipe;
        const [first, second] = declared;
        if (first && isAssign)
            this.#pipelines.setVariable(first.names[0] ?? '', second ? key : element);
        else if (first)
            this.#pipelines.setTop(1, element);
        if (second && isAssign)
            this.#pipelines.setVariable(second.names[0] ?? '', element);
        else if (second)
            this.#pipelines.setTop(2, key);
    }
    #elements(value, { pipe }) {
        const { raw } = value;
        if (raw instanceof go_value/* GoSlice */.dP) {
            const boxed = raw.element === 'interface {}';
            return raw.items.map((item, index) => [new go_value/* Ref */.oS(new go_value/* GoInt */.ov(index), value.data), item.box(boxed)]);
        }
        if (raw instanceof go_value/* GoMap */.tn) {
            const boxed = raw.element === 'interface {}';
            return (0,format_value/* sortedKeys */.Mf)(raw).map(key => {
                const entry = raw.entries.get(key) ?? go_value/* nothing */.s6;
                return [new go_value/* Ref */.oS(key, entry.data.length > 0 ? entry.data : value.data), entry.box(boxed)];
            });
        }
        if (raw instanceof go_value/* GoInt */.ov) {
            if (pipe.declared.length > 1)
                this.#pipelines.fail(`can't use ${(0,format_value/* sprint */.vV)([raw])} to iterate over more than one variable`);
            return countTo(raw, value);
        }
        if (raw === undefined || raw === null)
            return [];
        return this.#pipelines.fail(`range can't iterate over ${(0,format_value/* sprint */.vV)([raw])}`);
    }
    *#template(dot, node) {
        const root = this.#environment.templates.get(node.name);
        if (root === undefined)
            return yield* this.#absentTemplate(dot, node);
        if (this.#depth >= maxTemplateDepth)
            this.#pipelines.fail(`exceeded maximum template depth (${goTemplateDepth})`);
        const inner = node.pipe ? yield* this.#value(dot, node.pipe) : go_value/* nothing */.s6;
        const before = this.#output.length;
        const execution = new _a(this.#environment, node.name, inner, this.#output, this.#pipelines.control, this.#depth + 1);
        yield { begin: () => execution.run(inner, root), end: () => go_value/* nothing */.s6, failed: error => error, leave: () => undefined };
        this.#environment.work.count((this.#output.length - before) * calledWork);
        for (const [index, piece] of (0,go_value/* calledPieces */.rO)(this.#output.slice(before), sourcesOfNode(node)).entries())
            this.#output[before + index] = piece;
    }
    *#absentTemplate(dot, node) {
        const { unknown, work } = this.#environment;
        if (unknown === undefined)
            return this.#pipelines.fail(`template ${(0,go_text/* goQuote */.dg)(node.name)} not defined`);
        const given = node.pipe ? yield* this.#value(dot, node.pipe) : go_value/* nothing */.s6;
        const { pieces = [] } = unknown.ofTemplate(node.name, given.raw === undefined ? new go_value/* Ref */.oS(null) : given, work);
        this.#output.push(...(0,go_value/* calledPieces */.rO)((0,go_value/* decidedPieces */.gL)(pieces, this.#pipelines.control), sourcesOfNode(node)));
    }
}
_a = Execution;
function* countTo({ type, value }, range) {
    for (let index = 0n; index < value; index += 1n)
        yield [go_value/* nothing */.s6, new go_value/* Ref */.oS(new go_value/* GoInt */.ov(index, type), range.data)];
}
/**
 * Begins to execute a template with some data; what it prints is added to `output`.
 * @throws TemplateError in Go's words.
 */
const stepsOf = (environment, name, data, output) => {
    const root = environment.templates.get(name);
    if (root === undefined)
        throw new template_error/* TemplateError */.$(`template: no template ${(0,go_text/* goQuote */.dg)(name)} associated with template ${(0,go_text/* goQuote */.dg)('gotpl')}`);
    return new Execution(environment, name, data, output, template_sources/* noSources */.S0, 0).run(data, root);
};
/**
 * Executes a template with some data.
 * @throws TemplateError in Go's words.
 */
const execute = (environment, name, data) => {
    const output = [];
    drive(stepsOf(environment, name, data, output), environment.work);
    return output;
};

;// CONCATENATED MODULE: ./build/render/template/parse/pipeline-parser.js



/** Parentheses in parentheses: Go stops at 10,000 with this message, which is more than recursion here can do. */
const pipeline_parser_maxDepth = 1_000;
const operandTypes = new Set([
    'bool',
    'charConstant',
    'complex',
    'dot',
    'field',
    'identifier',
    'number',
    'nil',
    'rawString',
    'string',
    'variable',
    'leftParen',
]);
/** Parses what stands in actions: declarations, commands and their arguments. */
class PipelineParser {
    /** The variables that are known where the parser stands. */
    variables = ['$'];
    #source;
    #tokens;
    #functions;
    #depth = 0;
    constructor(source, tokens, functions) {
        this.#source = source;
        this.#tokens = tokens;
        this.#functions = functions;
    }
    pipeline(context, end) {
        const { pos } = this.#tokens.peekNonSpace();
        const { declared, isAssign } = this.#declarations(context);
        const commands = [];
        for (;;) {
            const token = this.#tokens.nextNonSpace();
            if (token.type === end)
                break;
            if (!operandTypes.has(token.type))
                this.#tokens.unexpected(token, context);
            this.#tokens.back(token);
            commands.push(this.#command());
        }
        this.#checkPipeline(commands, context);
        return { type: 'pipe', source: this.#source, pos, isAssign, declared, commands };
    }
    #declarations(context) {
        const declared = [];
        const declare = ({ pos, text }) => {
            declared.push({ type: 'variable', source: this.#source, pos, names: text.split('.') });
            this.variables.push(text);
        };
        for (;;) {
            const variable = this.#tokens.peekNonSpace();
            if (variable.type !== 'variable')
                return { declared, isAssign: false };
            this.#tokens.nextNonSpace();
            const after = this.#tokens.next();
            const next = after.type === 'space' ? this.#tokens.nextNonSpace() : after;
            if (next.type === 'assign' || next.type === 'declare') {
                declare(variable);
                return { declared, isAssign: next.type === 'assign' };
            }
            if (next.type !== 'char' || next.text !== ',') {
                this.#tokens.back(next);
                if (after.type === 'space')
                    this.#tokens.back(after);
                this.#tokens.back(variable);
                return { declared, isAssign: false };
            }
            declare(variable);
            if (context !== 'range' || declared.length >= 2)
                return this.#tokens.fail(`too many declarations in ${context}`);
            if (!['variable', 'rightDelim', 'rightParen'].includes(this.#tokens.peekNonSpace().type))
                this.#tokens.fail('range can only initialize variables');
        }
    }
    #checkPipeline(commands, context) {
        if (commands.length === 0)
            this.#tokens.fail(`missing value for ${context}`);
        for (const [index, { args }] of commands.entries())
            if (index > 0 && ['bool', 'dot', 'nil', 'number', 'string'].includes(args[0]?.type ?? ''))
                this.#tokens.fail(`non executable command in pipeline stage ${index + 1}`);
    }
    #command() {
        const { pos } = this.#tokens.peekNonSpace();
        const args = [];
        for (;;) {
            this.#tokens.back(this.#tokens.nextNonSpace());
            const operand = this.#operand();
            if (operand)
                args.push(operand);
            const token = this.#tokens.next();
            if (token.type === 'space')
                continue;
            if (token.type === 'rightDelim' || token.type === 'rightParen')
                this.#tokens.back(token);
            else if (token.type !== 'pipe')
                this.#tokens.unexpected(token, 'operand');
            break;
        }
        if (args.length === 0)
            this.#tokens.fail('empty command');
        return { type: 'command', source: this.#source, pos, args };
    }
    #operand() {
        const node = this.#term();
        const { type, pos } = node === undefined ? { type: 'eof', pos: 0 } : this.#tokens.peek();
        if (node === undefined || type !== 'field')
            return node;
        const names = [];
        while (this.#tokens.peek().type === 'field')
            names.push(this.#tokens.next().text.slice(1));
        const place = { source: this.#source, pos };
        if (node.type === 'field' || node.type === 'variable')
            return { ...place, type: node.type, names: [...node.names, ...names] };
        if (['bool', 'string', 'number', 'nil', 'dot'].includes(node.type))
            this.#tokens.fail(`unexpected . after term ${(0,go_text/* goQuote */.dg)(showNode(node))}`);
        return { ...place, type: 'chain', node, names };
    }
    #term() {
        const token = this.#tokens.nextNonSpace();
        const place = { source: this.#source, pos: token.pos };
        switch (token.type) {
            case 'identifier':
                if (!this.#functions.has(token.text))
                    this.#tokens.fail(`function ${(0,go_text/* goQuote */.dg)(token.text)} not defined`);
                return { ...place, type: 'identifier', name: token.text };
            case 'dot':
            case 'nil':
                return { ...place, type: token.type };
            case 'variable':
                if (!this.variables.includes(token.text))
                    this.#tokens.fail(`undefined variable ${(0,go_text/* goQuote */.dg)(token.text)}`);
                return { ...place, type: 'variable', names: [token.text] };
            case 'field':
                return { ...place, type: 'field', names: [token.text.slice(1)] };
            case 'bool':
                return { ...place, type: 'bool', sources: {}, value: token.text === 'true' };
            case 'charConstant':
            case 'complex':
            case 'number': {
                const values = parseNumber(token.text, token.type === 'charConstant');
                return typeof values === 'string'
                    ? this.#tokens.fail(values)
                    : { ...place, type: 'number', sources: {}, text: token.text, ...values };
            }
            case 'leftParen': {
                if (this.#depth >= pipeline_parser_maxDepth)
                    this.#tokens.fail('max expression depth exceeded');
                this.#depth += 1;
                const pipe = this.pipeline('parenthesized pipeline', 'rightParen');
                this.#depth -= 1;
                return pipe;
            }
            case 'string':
            case 'rawString':
                return { ...place, type: 'string', sources: {}, quoted: token.text, text: this.#tokens.unquote(token) };
            default:
                this.#tokens.back(token);
                return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./build/render/template/parse/tokens.js

/** Words that are no names of functions. */
const keywords = new Map([
    ['block', 'block'],
    ['break', 'break'],
    ['continue', 'continue'],
    ['define', 'define'],
    ['else', 'else'],
    ['end', 'end'],
    ['if', 'if'],
    ['range', 'range'],
    ['nil', 'nil'],
    ['template', 'template'],
    ['with', 'with'],
]);
const keywordTypes = new Set([...keywords.values(), 'dot']);
/** How messages show a token. */
const showToken = ({ type, text }) => {
    if (type === 'eof')
        return 'EOF';
    if (type === 'error')
        return text;
    if (keywordTypes.has(type))
        return `<${text}>`;
    const runes = Array.from(text);
    return runes.length > 10 ? `${(0,go_text/* goQuote */.dg)(runes.slice(0, 10).join(''))}...` : (0,go_text/* goQuote */.dg)(text);
};

;// CONCATENATED MODULE: ./build/render/template/parse/lexer.js


const left = '{{';
const right = '}}';
const isSpace = (rune) => rune === ' ' || rune === '\t' || rune === '\r' || rune === '\n';
/** Letters, digits and underlines; of ASCII without a pattern, which nearly all words are. */
const isWordRune = (rune) => {
    const code = rune.charCodeAt(0);
    return code < 0x80 ? isWordCode(code) : /^[\p{L}\p{Nd}_]$/u.test(rune);
};
const isWordCode = (code) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
const isDigit = (rune) => rune >= '0' && rune <= '9' && rune.length === 1;
const countLines = (text, start, end) => {
    let count = 0;
    for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
};
const showRune = (rune) => {
    if (rune === '')
        return 'U+FFFFFFFFFFFFFFFF';
    const code = `U+${(rune.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return (0,go_text/* isPrint */.Oi)(rune) ? `${code} '${rune}'` : code;
};
/** The tokens of a template, made one by one: the parser stops at the first that is wrong. */
class Lexer {
    #text;
    #pos = 0;
    #start = 0;
    #line = 1;
    #startLine = 1;
    #parens = 0;
    #inAction = false;
    constructor(text) {
        this.#text = text;
    }
    next() {
        return this.#inAction ? this.#action() : this.#plain();
    }
    #rune() {
        const unit = this.#text[this.#pos] ?? '';
        return unit < '\ud800' ? unit : String.fromCodePoint(this.#text.codePointAt(this.#pos) ?? 0);
    }
    /** Goes to the end of the letters, digits and underlines that stand here. */
    #takeWord() {
        while (isWordCode(this.#text.charCodeAt(this.#pos)))
            this.#pos += 1;
        while (isWordRune(this.#rune()))
            this.#take();
    }
    #take() {
        const rune = this.#rune();
        this.#pos += rune.length;
        if (rune === '\n')
            this.#line += 1;
        return rune;
    }
    #emit(type) {
        const token = { type, pos: this.#start, text: this.#text.slice(this.#start, this.#pos), line: this.#startLine };
        this.#start = this.#pos;
        this.#startLine = this.#line;
        return token;
    }
    /** Leaves out what lies since the last token. */
    #ignore() {
        this.#line += countLines(this.#text, this.#start, this.#pos);
        this.#start = this.#pos;
        this.#startLine = this.#line;
    }
    #error(message) {
        const token = { type: 'error', pos: this.#start, text: message, line: this.#startLine };
        this.#text = '';
        this.#start = 0;
        this.#pos = 0;
        return token;
    }
    #plain() {
        for (;;) {
            const at = this.#text.indexOf(left, this.#pos);
            if (at === -1) {
                this.#pos = this.#text.length;
                if (this.#pos === this.#start)
                    return this.#emit('eof');
                this.#line += countLines(this.#text, this.#start, this.#pos);
                return this.#emit('text');
            }
            if (at > this.#pos) {
                const text = this.#textBefore(at);
                if (text)
                    return text;
            }
            const token = this.#leftDelim();
            if (token)
                return token;
        }
    }
    #textBefore(at) {
        let end = at;
        if (this.#hasLeftTrim(at + left.length))
            while (end > this.#start && isSpace(this.#text[end - 1] ?? ''))
                end -= 1;
        this.#pos = end;
        this.#line += countLines(this.#text, this.#start, end);
        const token = this.#emit('text');
        this.#pos = at;
        this.#ignore();
        return token.text.length > 0 ? token : undefined;
    }
    #hasLeftTrim(at) {
        return this.#text[at] === '-' && isSpace(this.#text[at + 1] ?? '');
    }
    #leftDelim() {
        this.#pos += left.length;
        const after = this.#hasLeftTrim(this.#pos) ? 2 : 0;
        if (this.#text.startsWith('/*', this.#pos + after)) {
            this.#pos += after;
            this.#ignore();
            return this.#comment();
        }
        const token = this.#emit('leftDelim');
        this.#inAction = true;
        this.#pos += after;
        this.#ignore();
        this.#parens = 0;
        return token;
    }
    #comment() {
        const end = this.#text.indexOf('*/', this.#pos + 2);
        if (end === -1)
            return this.#error('unclosed comment');
        this.#pos = end + 2;
        const delimiter = this.#rightDelimAt(this.#pos);
        if (delimiter === undefined)
            return this.#error('comment ends before closing delimiter');
        this.#line += countLines(this.#text, this.#start, this.#pos);
        this.#start = this.#pos;
        this.#startLine = this.#line;
        this.#pos += (delimiter === 'trim' ? 2 : 0) + right.length;
        if (delimiter === 'trim')
            this.#skipSpace();
        this.#ignore();
        return undefined;
    }
    #skipSpace() {
        while (isSpace(this.#text[this.#pos] ?? ''))
            this.#pos += 1;
    }
    #rightDelimAt(at) {
        if (isSpace(this.#text[at] ?? '') && this.#text[at + 1] === '-' && this.#text.startsWith(right, at + 2))
            return 'trim';
        return this.#text.startsWith(right, at) ? 'plain' : undefined;
    }
    #rightDelim(trim) {
        if (trim) {
            this.#pos += 2;
            this.#ignore();
        }
        this.#pos += right.length;
        const token = this.#emit('rightDelim');
        if (trim) {
            this.#skipSpace();
            this.#ignore();
        }
        this.#inAction = false;
        return token;
    }
    #action() {
        const delimiter = this.#rightDelimAt(this.#pos);
        if (delimiter !== undefined)
            return this.#parens === 0 ? this.#rightDelim(delimiter === 'trim') : this.#error('unclosed left paren');
        const rune = this.#rune();
        if (rune === '')
            return this.#error('unclosed action');
        if (isSpace(rune))
            return this.#space();
        if (isWordRune(rune) && !isDigit(rune))
            return this.#word();
        this.#take();
        switch (rune) {
            case '=':
                return this.#emit('assign');
            case ':':
                return this.#take() === '=' ? this.#emit('declare') : this.#error('expected :=');
            case '|':
                return this.#emit('pipe');
            case '"':
                return this.#quoted('"', 'string', 'unterminated quoted string');
            case "'":
                return this.#quoted("'", 'charConstant', 'unterminated character constant');
            case '`':
                return this.#raw();
            case '$':
                return this.#fieldOrVariable('variable');
            case '(':
                this.#parens += 1;
                return this.#emit('leftParen');
            case ')':
                this.#parens -= 1;
                return this.#parens < 0 ? this.#error('unexpected right paren') : this.#emit('rightParen');
            default:
                return this.#other(rune);
        }
    }
    #other(rune) {
        if (rune === '.' && this.#pos < this.#text.length && !isDigit(this.#text[this.#pos] ?? ''))
            return this.#fieldOrVariable('field');
        if (rune === '.' || rune === '+' || rune === '-' || isDigit(rune)) {
            this.#pos -= 1;
            return this.#number();
        }
        return rune <= '\u007f' && (0,go_text/* isPrint */.Oi)(rune) ? this.#emit('char') : this.#error(`unrecognized character in action: ${showRune(rune)}`);
    }
    #space() {
        let count = 0;
        for (; isSpace(this.#rune()); count += 1)
            this.#take();
        // The space before a closing delimiter that trims belongs to the delimiter.
        if (this.#rightDelimAt(this.#pos - 1) === 'trim') {
            this.#pos -= 1;
            if (this.#text[this.#pos] === '\n')
                this.#line -= 1;
            if (count === 1)
                return this.#rightDelim(true);
        }
        return this.#emit('space');
    }
    #word() {
        this.#takeWord();
        if (!this.#atTerminator())
            return this.#error(`bad character ${showRune(this.#take())}`);
        const word = this.#text.slice(this.#start, this.#pos);
        return this.#emit(keywords.get(word) ?? (word === 'true' || word === 'false' ? 'bool' : 'identifier'));
    }
    #fieldOrVariable(type) {
        if (this.#atTerminator())
            return this.#emit(type === 'variable' ? 'variable' : 'dot');
        this.#takeWord();
        return this.#atTerminator() ? this.#emit(type) : this.#error(`bad character ${showRune(this.#rune())}`);
    }
    #atTerminator() {
        const rune = this.#rune();
        return rune === '' || isSpace(rune) || '.,|:)('.includes(rune) || this.#text.startsWith(right, this.#pos);
    }
    #quoted(quote, type, message) {
        for (;;) {
            let rune = this.#take();
            if (rune === '\\') {
                rune = this.#take();
                if (rune !== '' && rune !== '\n')
                    continue;
            }
            if (rune === '' || rune === '\n')
                return this.#error(message);
            if (rune === quote)
                return this.#emit(type);
        }
    }
    #raw() {
        for (;;) {
            const rune = this.#take();
            if (rune === '')
                return this.#error('unterminated raw quoted string');
            if (rune === '`')
                return this.#emit('rawString');
        }
    }
    #number() {
        if (!this.#scanNumber())
            return this.#badNumber();
        const sign = this.#rune();
        if (sign !== '+' && sign !== '-')
            return this.#emit('number');
        return this.#scanNumber() && this.#text[this.#pos - 1] === 'i' ? this.#emit('complex') : this.#badNumber();
    }
    #badNumber() {
        return this.#error(`bad number syntax: ${(0,go_text/* goQuote */.dg)(this.#text.slice(this.#start, this.#pos))}`);
    }
    #accept(valid) {
        const rune = this.#rune();
        if (rune === '' || !valid.includes(rune))
            return false;
        this.#pos += 1;
        return true;
    }
    #acceptRun(valid) {
        while (this.#accept(valid))
            ;
    }
    #scanNumber() {
        this.#accept('+-');
        let digits = '0123456789_';
        if (this.#accept('0')) {
            if (this.#accept('xX'))
                digits = '0123456789abcdefABCDEF_';
            else if (this.#accept('oO'))
                digits = '01234567_';
            else if (this.#accept('bB'))
                digits = '01_';
        }
        this.#acceptRun(digits);
        if (this.#accept('.'))
            this.#acceptRun(digits);
        const exponent = digits.length === 11 ? 'eE' : digits.length === 23 ? 'pP' : '';
        if (exponent !== '' && this.#accept(exponent)) {
            this.#accept('+-');
            this.#acceptRun('0123456789_');
        }
        this.#accept('i');
        if (!isWordRune(this.#rune()))
            return true;
        this.#take();
        return false;
    }
}

;// CONCATENATED MODULE: ./build/render/template/parse/token-reader.js




/** The tokens of a template, which can be read ahead, and what is said about wrong ones. */
class TokenReader {
    /** Where the action begins that is being read; 0 outside of actions. */
    actionLine = 0;
    #source;
    #lexer;
    /** Tokens that were read ahead; the next one last. */
    #ahead = [];
    #last = { type: 'eof', pos: 0, text: '', line: 1 };
    constructor(source) {
        this.#source = source;
        this.#lexer = new Lexer(source.text);
    }
    fail(message) {
        throw new template_error/* TemplateError */.$(`template: ${this.#source.parseName}:${this.#last.line}: ${message}`);
    }
    next() {
        const ahead = this.#ahead.pop();
        if (ahead)
            return ahead;
        this.#last = this.#lexer.next();
        return this.#last;
    }
    back(token) {
        this.#ahead.push(token);
    }
    peek() {
        const token = this.next();
        this.back(token);
        return token;
    }
    nextNonSpace() {
        for (;;) {
            const token = this.next();
            if (token.type !== 'space')
                return token;
        }
    }
    peekNonSpace() {
        const token = this.nextNonSpace();
        this.back(token);
        return token;
    }
    expect(context, ...types) {
        const token = this.nextNonSpace();
        return types.includes(token.type) ? token : this.unexpected(token, context);
    }
    unexpected(token, context) {
        if (token.type !== 'error')
            return this.fail(`unexpected ${showToken(token)} in ${context}`);
        const started = ` action started at ${this.#source.parseName}:${this.actionLine}`;
        const isElsewhere = this.actionLine !== 0 && this.actionLine !== token.line;
        return this.fail(token.text + (isElsewhere ? (token.text.endsWith(' action') ? started.slice(' action'.length) : ` in${started}`) : ''));
    }
    unquote({ text }) {
        return (0,go_text/* goUnquote */.M7)(text) ?? this.fail('invalid syntax');
    }
}

;// CONCATENATED MODULE: ./build/render/template/parse/parser.js



/** Blocks in blocks: Go has no bound, and recursion here needs one. */
const maxBlocks = 1_000;
/** True when nothing but blanks is printed: such a definition does not replace another. */
const isEmptyTemplate = ({ nodes }) => nodes.every(node => node.type === 'text' && node.text.trim() === '');
class Parser {
    #source;
    #tokens;
    #pipelines;
    #templates = new Map();
    #rangeDepth = 0;
    #blocks = 0;
    constructor(source, functions) {
        this.#source = source;
        this.#tokens = new TokenReader(source);
        this.#pipelines = new PipelineParser(source, this.#tokens, functions);
    }
    parse() {
        const nodes = [];
        const { pos } = this.#tokens.peek();
        while (this.#tokens.peek().type !== 'eof') {
            if (this.#tokens.peek().type === 'leftDelim') {
                const delimiter = this.#tokens.next();
                const token = this.#tokens.nextNonSpace();
                if (token.type === 'define') {
                    this.#definition();
                    continue;
                }
                this.#tokens.back(token);
                this.#tokens.back(delimiter);
            }
            const node = this.#textOrAction();
            if (node.type === 'end' || node.type === 'else')
                this.#tokens.fail(`unexpected {{${node.type}}}`);
            else
                nodes.push(node);
        }
        this.#add(this.#source.parseName, { type: 'list', source: this.#source, pos, nodes });
        return this.#templates;
    }
    #add(name, root) {
        const known = this.#templates.get(name);
        if (known === undefined || isEmptyTemplate(known))
            this.#templates.set(name, root);
        else if (!isEmptyTemplate(root))
            this.#tokens.fail(`template: multiple definition of template ${(0,go_text/* goQuote */.dg)(name)}`);
    }
    /** A definition or a block has variables and loops of its own. */
    #apart(read) {
        const [variables, rangeDepth] = [this.#pipelines.variables, this.#rangeDepth];
        this.#pipelines.variables = ['$'];
        this.#rangeDepth = 0;
        const result = read();
        this.#pipelines.variables = variables;
        this.#rangeDepth = rangeDepth;
        return result;
    }
    #definition() {
        const context = 'define clause';
        this.#apart(() => {
            const name = this.#tokens.unquote(this.#tokens.expect(context, 'string', 'rawString'));
            this.#tokens.expect(context, 'rightDelim');
            const [list, end] = this.#list();
            if (end.type !== 'end')
                this.#tokens.fail(`unexpected {{else}} in ${context}`);
            this.#add(name, list);
        });
    }
    #list() {
        this.#blocks += 1;
        if (this.#blocks > maxBlocks)
            this.#tokens.fail('blocks are nested too deeply');
        const { pos } = this.#tokens.peekNonSpace();
        const nodes = [];
        while (this.#tokens.peekNonSpace().type !== 'eof') {
            const node = this.#textOrAction();
            if (node.type === 'end' || node.type === 'else') {
                this.#blocks -= 1;
                return [{ type: 'list', source: this.#source, pos, nodes }, node];
            }
            nodes.push(node);
        }
        return this.#tokens.fail('unexpected EOF');
    }
    #textOrAction() {
        const token = this.#tokens.nextNonSpace();
        if (token.type === 'text')
            return { type: 'text', source: this.#source, pos: token.pos, text: token.text, parts: {} };
        if (token.type !== 'leftDelim')
            return this.#tokens.unexpected(token, 'input');
        this.#tokens.actionLine = token.line;
        const node = this.#action();
        this.#tokens.actionLine = 0;
        return node;
    }
    #action() {
        const token = this.#tokens.nextNonSpace();
        switch (token.type) {
            case 'block':
                return this.#block();
            case 'break':
            case 'continue':
                return this.#jump(token, token.type);
            case 'else':
                return this.#else();
            case 'end':
                this.#tokens.expect('end', 'rightDelim');
                return { type: 'end' };
            case 'if':
            case 'range':
            case 'with':
                return this.#branch(token.type);
            case 'template':
                return this.#template();
            default:
                this.#tokens.back(token);
                return {
                    type: 'action',
                    source: this.#source,
                    pos: token.pos,
                    sources: {},
                    pipe: this.#pipelines.pipeline('command', 'rightDelim'),
                };
        }
    }
    #jump({ pos }, type) {
        const token = this.#tokens.nextNonSpace();
        if (token.type !== 'rightDelim')
            this.#tokens.unexpected(token, `{{${type}}}`);
        if (this.#rangeDepth === 0)
            this.#tokens.fail(`{{${type}}} outside {{range}}`);
        return { type, source: this.#source, pos };
    }
    #else() {
        const peek = this.#tokens.peekNonSpace();
        if (peek.type === 'if' || peek.type === 'with')
            return { type: 'else', pos: peek.pos };
        return { type: 'else', pos: this.#tokens.expect('else', 'rightDelim').pos };
    }
    #branch(type) {
        const known = this.#pipelines.variables.length;
        const pipe = this.#pipelines.pipeline(type, 'rightDelim');
        if (type === 'range')
            this.#rangeDepth += 1;
        const [list, end] = this.#list();
        if (type === 'range')
            this.#rangeDepth -= 1;
        const elseList = end.type === 'else' ? this.#elseList(type, end.pos) : undefined;
        this.#pipelines.variables.length = known;
        return { type, source: this.#source, pos: pipe.pos, pipe, list, elseList, changes: {} };
    }
    #elseList(type, pos) {
        const next = this.#tokens.peek().type;
        if ((type === 'if' || type === 'with') && next === type) {
            this.#tokens.next();
            this.#blocks += 1;
            if (this.#blocks > maxBlocks)
                this.#tokens.fail('blocks are nested too deeply');
            const node = this.#branch(type);
            this.#blocks -= 1;
            return { type: 'list', source: this.#source, pos, nodes: [node] };
        }
        const [list, end] = this.#list();
        return end.type === 'end' ? list : this.#tokens.fail('expected end; found {{else}}');
    }
    #block() {
        const context = 'block clause';
        const token = this.#tokens.nextNonSpace();
        const name = this.#templateName(token, context);
        const pipe = this.#pipelines.pipeline(context, 'rightDelim');
        this.#apart(() => {
            const [list, end] = this.#list();
            if (end.type !== 'end')
                this.#tokens.fail(`unexpected {{else}} in ${context}`);
            this.#add(name, list);
        });
        return { type: 'template', source: this.#source, pos: token.pos, sources: {}, name, pipe };
    }
    #template() {
        const context = 'template clause';
        const token = this.#tokens.nextNonSpace();
        const name = this.#templateName(token, context);
        const after = this.#tokens.nextNonSpace();
        let pipe;
        if (after.type !== 'rightDelim') {
            this.#tokens.back(after);
            pipe = this.#pipelines.pipeline(context, 'rightDelim');
        }
        return { type: 'template', source: this.#source, pos: token.pos, sources: {}, name, pipe };
    }
    #templateName(token, context) {
        return token.type === 'string' || token.type === 'rawString' ? this.#tokens.unquote(token) : this.#tokens.unexpected(token, context);
    }
}
/**
 * Parses a template and what it defines. `functions` are the names that it may call.
 * @throws TemplateError with Go's words and the line.
 */
const parseTemplate = (source, functions) => new Parser(source, functions).parse();

;// CONCATENATED MODULE: ./build/render/helm/parsed-templates.js

/** How much text is kept parsed, in UTF-16 units: a few of the largest public charts. */
const maxKept = 8_000_000;
/** What was parsed before: by the names that templates may call, by name, and by text. */
const kept = new WeakMap();
let size = 0;
/**
 * The templates of a text, parsed once for all the renderings of a review: base and head, and each environment, have most of them in
 * common.
 * @throws TemplateError as `parseTemplate` does.
 */
const parsedTemplates = (source, functions) => {
    // Why not: the places of such a text are those of the value that it is.
    if (source.partsOf)
        return parseTemplate(source, functions);
    const { parseName, text } = source;
    const all = kept.get(functions) ?? new Map();
    kept.set(functions, all);
    const known = all.get(parseName)?.get(text);
    if (known)
        return known;
    const parsed = parseTemplate(source, functions);
    size += parseName.length + text.length;
    if (size > maxKept) {
        all.clear();
        size = parseName.length + text.length;
    }
    const own = all.get(parseName) ?? new Map();
    all.set(parseName, own.set(text, parsed));
    return parsed;
};

;// CONCATENATED MODULE: ./build/render/helm/unknown-texts.js





/** Of longer words only the beginning is shown. */
const maxWords = 100;
/** Values begin with a period, as templates write them. */
const isValue = (name) => name.startsWith('.');
/** Stands for what a chart that is not here would print, and for the values that it would bring. */
class UnknownTexts {
    standsForAll;
    /** What was asked for, each with a digest of what it was given, once for each time. */
    asked = [];
    #names = new Map();
    constructor(standsForAll) {
        this.standsForAll = standsForAll;
    }
    /** Stands for what a template prints that is not here. */
    ofTemplate(name, data, work) {
        const given = (0,go_value/* textOf */.b6)((0,encode_json/* encodeJson */.P)(data));
        work.count(given.length);
        this.asked.push(`${name} ${(0,external_node_crypto_.createHash)('sha256').update(given).digest('hex')}`);
        return this.#textFor(name, data);
    }
    note(path) {
        this.asked.push(`.Values.${path}`);
    }
    ofValue(path, holder) {
        this.note(path);
        return this.#textFor(`.Values.${path}`, holder);
    }
    /** Stands for a value without which a chart refuses to be deployed, by the words in which it says so. */
    ofRequired(words, holder) {
        this.asked.push(`.required ${(0,external_node_crypto_.createHash)('sha256').update(words).digest('hex')}`);
        return this.#textFor(`.required ${words.slice(0, maxWords)}`, holder);
    }
    ofResult(name, result) {
        return this.#textFor(`.${name}`, result);
    }
    /** Why by its beginning: functions cut texts off and write them otherwise. */
    isIn(text) {
        return this.#names.size > 0 && text.includes('$(');
    }
    /** A text by which rules know what is not known, and that stands in flow collections, too. */
    #textFor(name, { data, control }) {
        const text = `$(${name.replaceAll(/\W/gu, '_')})`;
        this.#names.set(text, name);
        return (0,functions_arguments/* textRef */.rQ)([{ text, data, control }]);
    }
    /** Why a text cannot be judged in which one stands for whole lines, which may be anything; undefined where all stand within values. */
    wholeLine(text) {
        if (this.#names.size === 0)
            return undefined;
        const line = text
            .split('\n')
            .find(one => one.trimStart().startsWith('$('))
            ?.trim();
        if (line === undefined)
            return undefined;
        const name = this.#names.get(line) ?? `.${line}`;
        return isValue(name) ? `${this.#names.has(line) ? name : line} is not known` : `no template ${(0,go_text/* goQuote */.dg)(name)}`;
    }
}

;// CONCATENATED MODULE: ./build/render/helm/engine.js













/** `include` of one name in each other. Source: Helm's engine, recursionMaxNums. */
const maxOfOneName = 1_000;
/** `include` of all names and `tpl` in each other: Helm ends where Go's stack does. */
const engine_maxDepth = 4_000;
const depthOf = (name) => name.split('/').length;
/** Deepest first, within a depth descending by name. Source: Helm's engine, sortTemplates. */
const executionOrder = (templates) => templates.toSorted((one, other) => depthOf(other.name) - depthOf(one.name) || (0,go_text/* compareBytes */.Xo)(other.name, one.name));
const withoutNoValue = (pieces) => {
    if (!(0,go_value/* textOf */.b6)(pieces).includes('<no value>'))
        return pieces;
    // Why per piece: what one action prints is one piece; a text of the template that says so is one, too.
    return pieces.map(piece => (piece.text.includes('<no value>') ? { ...piece, text: piece.text.replaceAll('<no value>', '') } : piece));
};
/** Templates by name, as text/template associates them: what prints nothing does not replace. */
class Templates {
    roots;
    constructor(roots = []) {
        this.roots = new Map(roots);
    }
    /** `own`: the text is what will be executed under the name, even when it prints nothing. */
    add(source, functions, own = false) {
        const name = source.parseName;
        for (const [defined, root] of parsedTemplates(source, functions)) {
            const known = this.roots.get(defined);
            if (known === undefined || (own && defined === name) || !isEmptyTemplate(root))
                this.roots.set(defined, root);
        }
    }
    clone() {
        return new Templates(this.roots);
    }
}
const names = new Map();
/** The names that templates may call, the same set each time. */
const callableNames = (version) => {
    const known = names.get(version) ?? new Set([...functionsOf(version).keys(), 'include', 'tpl', 'lookup']);
    names.set(version, known);
    return known;
};
/** One rendering: the functions that see its templates. */
class Engine {
    /** The names that templates may call. */
    names;
    #base;
    #work;
    #facts;
    /** Stands for what is not here; undefined where to ask for it is an error. */
    #unknown;
    /** How often each name is included in itself just now. */
    #included = new Map();
    #depth = 0;
    constructor(version, work, facts, unknown) {
        this.#facts = facts;
        this.#unknown = unknown;
        this.#base = functionsOf(version);
        this.names = callableNames(version);
        this.#work = work;
    }
    /** What a set of templates is executed with; `include` executes its templates with the same. */
    environment(templates) {
        const own = new Map([
            [
                'include',
                (0,functions_arguments.go)('string, interface {}', ([name, data = new go_value/* Ref */.oS(null)]) => this.#include(environment, (0,functions_arguments/* textAt */.$6)([name ?? new go_value/* Ref */.oS('')], 0), data)),
            ],
            ['tpl', (0,functions_arguments.go)('string, interface {}', ([text = new go_value/* Ref */.oS(''), data = new go_value/* Ref */.oS(null)]) => this.#tpl(templates, text, data))],
            ['lookup', (0,functions_arguments.go)('string, string, string, string', () => new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map()), (0,template_sources/* factOf */.yD)('lookup')))],
            ['required', this.#unknown?.standsForAll === true ? requiredOr(this.#unknown) : engine_required],
            ['fail', failing],
        ]);
        const functions = { get: (name) => own.get(name) ?? ofMoment(name, this.#base.get(name)) };
        const environment = {
            templates: templates.roots,
            functions,
            work: this.#work,
            facts: this.#facts,
            unknown: this.#unknown,
        };
        return environment;
    }
    #include(environment, name, data) {
        if (this.#unknown !== undefined && !environment.templates.has(name))
            return this.#unknown.ofTemplate(name, data, this.#work);
        const output = [];
        return this.#give({
            begin: () => {
                const inEachOther = this.#included.get(name) ?? 0;
                if (inEachOther > maxOfOneName)
                    throw engine_nested(name);
                const steps = this.#deeper(() => stepsOf(environment, name, unboxed(data), output));
                this.#included.set(name, inEachOther + 1);
                return steps;
            },
            end: () => (0,functions_arguments/* textRef */.rQ)(output),
            failed: error => error,
            leave: () => {
                this.#depth -= 1;
                this.#included.set(name, (this.#included.get(name) ?? 1) - 1);
            },
        });
    }
    #tpl(templates, text, data) {
        const source = typeof text.raw === 'string' ? text.raw : '';
        const output = [];
        return this.#give({
            begin: () => {
                const own = templates.clone();
                try {
                    own.add({ parseName: 'gotpl', text: source, partsOf: partsIn(text) }, this.names, true);
                }
                catch (error) {
                    throw error instanceof template_error/* TemplateError */.$
                        ? new template_error/* CallError */.R(`cannot parse template ${(0,go_text/* goQuote */.dg)(source)}: ${error.message}`, { cause: error })
                        : error;
                }
                return this.#deeper(() => stepsOf(this.environment(own), 'gotpl', unboxed(data), output));
            },
            end: () => (0,functions_arguments/* textRef */.rQ)(withoutNoValue(output)).decidedBy((0,template_sources/* joinTwo */.n$)(text.data, text.control)),
            failed: error => error instanceof template_error/* TemplateError */.$
                ? new template_error/* CallError */.R(`error during tpl function execution for ${(0,go_text/* goQuote */.dg)(source)}: ${error.message}`, { cause: error })
                : error,
            leave: () => {
                this.#depth -= 1;
            },
        });
    }
    #deeper(begin) {
        // Why a reason of a call: it is the reason why a call fails, as with Helm, whose own bound stands in `include`.
        if (this.#depth >= engine_maxDepth)
            throw new template_error/* CallError */.R('templates stand too deeply in each other to be rendered here');
        const steps = begin();
        this.#depth += 1;
        return steps;
    }
    /** What a template gives that a pipeline calls: at once, or once whoever drives the templates has executed it. */
    #give(call) {
        if (this.#work.defers)
            throw new DeferredCall(call);
        return giveNow(call, this.#work);
    }
}
/** Functions that give another result each time, or in another place. */
const ofMoments = new Set([
    ...['now', 'ago', 'randAlphaNum', 'randAlpha', 'randAscii', 'randNumeric', 'randBytes', 'randInt', 'shuffle', 'uuidv4', 'getHostByName'],
    ...['genPrivateKey', 'genCA', 'genCAWithKey', 'genSelfSignedCert', 'genSelfSignedCertWithKey', 'genSignedCert', 'genSignedCertWithKey'],
    ...['bcrypt', 'htpasswd', 'encryptAES'],
]);
const moments = new WeakMap();
/** The function, its result a fact of the moment where it is one. */
const ofMoment = (name, found) => {
    if (found === undefined || !ofMoments.has(name))
        return found;
    const known = moments.get(found) ?? {
        ...found,
        call: (args, scope) => {
            const { raw, data, control, boxed } = found.call(args, scope);
            return new go_value/* Ref */.oS(raw, (0,template_sources/* joinTwo */.n$)(data, (0,template_sources/* factOf */.yD)(name)), control, boxed);
        },
    };
    moments.set(found, known);
    return known;
};
/** What the parts of a text that is a template were made of. */
const partsIn = (text) => {
    const index = new PieceIndex(text);
    return (start, end) => index.between(start, end);
};
const unboxed = (ref) => (ref.raw === null ? new go_value/* Ref */.oS(undefined, ref.data, ref.control) : ref.box(false));
const engine_nested = (name) => new template_error/* CallError */.R(`rendering template has a nested reference name: ${name}: unable to execute template`);
const warned = (message) => `HELM_ERR_START${message}HELM_ERR_END`;
const failing = (0,functions_arguments.go)('string', args => {
    throw new template_error/* CallError */.R(warned((0,functions_arguments/* textAt */.$6)(args, 0)));
});
const engine_required = (0,functions_arguments.go)('string, interface {}', args => {
    const [, value = new go_value/* Ref */.oS(null)] = args;
    if (value.raw === null || value.raw === undefined || value.raw === '')
        throw new template_error/* CallError */.R(warned((0,functions_arguments/* textAt */.$6)(args, 0)));
    return value;
});
/** What is asked for and not given stands for itself. */
const requiredOr = (unknown) => (0,functions_arguments.go)('string, interface {}', args => {
    const [, value = new go_value/* Ref */.oS(null)] = args;
    return value.raw === null || value.raw === undefined || value.raw === '' ? unknown.ofRequired((0,functions_arguments/* textAt */.$6)(args, 0), value) : value;
});
const parseProblem = (message) => {
    const tokens = message.split(': ');
    return `parse error at (${tokens[1]}): ${tokens.at(-1)}`;
};
const split3 = (message) => {
    const first = message.indexOf(': ');
    const second = first === -1 ? -1 : message.indexOf(': ', first + 2);
    return second === -1 ? undefined : [message.slice(0, first), message.slice(first + 2, second), message.slice(second + 2)];
};
/** What Helm says when a template fails. */
const executionProblem = (name, error, version) => {
    const parts = split3(error.message);
    if (parts === undefined)
        return `execution error in (${name}): ${error.message}`;
    const warning = /HELM_ERR_START([\s\S]*)HELM_ERR_END/u.exec(parts[2]);
    if (warning)
        return `execution error at (${parts[1]}): ${warning[1]}`;
    return version === 3 ? error.message : (traced(error) ?? error.message);
};
const cutChain = (message) => {
    const at = message.indexOf(' template:');
    return at === -1 ? message : message.slice(0, at);
};
const traceOf = (message) => {
    if (!message.startsWith('template: '))
        return undefined;
    const rest = message.slice('template: '.length);
    if (rest.startsWith('no template '))
        return { location: '', executed: '', message };
    const at = rest.indexOf(': executing ');
    if (at !== -1) {
        const found = /^"([^"]*)" at <([\s\S]*?)>: ([\s\S]*)$/u.exec(rest.slice(at + ': executing '.length));
        if (found)
            return { location: rest.slice(0, at), executed: `executing "${found[1]}" at <${found[2]}>:`, message: cutChain(found[3] ?? '') };
        return undefined;
    }
    const last = rest.lastIndexOf(': ');
    return last === -1 ? undefined : { location: rest.slice(0, last), executed: '', message: cutChain(rest.slice(last + 2)) };
};
/** Longer chains of errors are told as Helm 3 tells them. */
const maxTraced = 1_200;
/** Helm 4 breaks a chain of errors into lines, when all of its links are those of templates. */
const traced = (error) => {
    const links = [];
    for (let link = error; link instanceof Error; link = link.cause)
        links.push(link);
    // Why the last one first: most long chains end in what is no template's, and each link holds the words of all that follow.
    if (links.length > maxTraced || traceOf(links.at(-1)?.message ?? '') === undefined)
        return undefined;
    const parts = [];
    let last = '';
    for (const link of links) {
        const trace = traceOf(link.message);
        if (trace === undefined)
            return undefined;
        const shown = `${trace.location === '' ? '' : `${trace.location}\n  `}${trace.executed === '' ? '' : `${trace.executed}\n    `}${trace.message === '' ? '' : `${trace.message}\n`}`;
        if (shown !== last)
            parts.push(shown);
        last = shown;
    }
    return parts.join('').trim();
};
/** What `.Template` is. */
const templateIn = (name, basePath, version) => new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map([
    ['Name', new go_value/* Ref */.oS(name)],
    ['BasePath', new go_value/* Ref */.oS(basePath)],
]), 'interface {}', version === 4 ? 'common.Values' : 'chartutil.Values'));
/**
 * Renders the templates of a chart and its subcharts, in Helm's order. `mayBreak`: what includes print of templates that are not there is
 * not known, and a template that cannot be executed is left out. `all`: so are values that they ask for and nobody gives. Never throws for what the
 * templates do.
 */
const renderTemplates = (templates, version, work, { mayBreak = false, facts }) => {
    const unknown = mayBreak === false ? undefined : new UnknownTexts(mayBreak === 'all');
    const engine = new Engine(version, work, facts, unknown);
    const set = new Templates();
    const ordered = executionOrder(templates);
    try {
        for (const { name, text } of ordered)
            set.add({ parseName: name, text }, engine.names);
    }
    catch (error) {
        if (error instanceof template_error/* TemplateError */.$)
            return { state: 'failed', message: parseProblem(error.message) };
        throw error;
    }
    const environment = engine.environment(set);
    const files = new Map();
    const broken = new Map();
    for (const { name, text, data, basePath, decided } of ordered) {
        if ((0,text_path/* fileNameOf */.bV)(name).startsWith('_'))
            continue;
        data.entries.set('Template', templateIn(name, basePath, version));
        try {
            const pieces = (0,go_value/* decidedPieces */.gL)(withoutNoValue(execute(environment, name, new go_value/* Ref */.oS(data))), decided);
            const whole = unknown?.wholeLine((0,go_value/* textOf */.b6)(pieces));
            if (whole === undefined)
                files.set(name, pieces);
            else
                broken.set(name, whole);
        }
        catch (error) {
            if (!(error instanceof template_error/* TemplateError */.$))
                throw error;
            const message = executionProblem(name, error, version);
            // Why in every way not: what is written shows what may be printed, too.
            if (facts.everyWay)
                files.set(name, [{ text, data: [], control: [] }]);
            else if (unknown === undefined)
                return { state: 'failed', message };
            else
                broken.set(name, message);
        }
    }
    return { state: 'rendered', files, broken, asked: unknown?.asked.toSorted() ?? [] };
};

;// CONCATENATED MODULE: ./build/render/helm/glob-pattern.js


/** Patterns of `.Files.Glob`. Source: gobwas/glob with the separator `/`. They are matched by RE2, in linear time. */
const glob_pattern_escaped = (rune) => rune.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
const starsAt = (pattern, at) => {
    if (pattern[at + 1] !== '*')
        return { regex: '[^/]*', end: at + 1 };
    let end = at + 2;
    while (pattern[end] === '*')
        end += 1;
    return { regex: '[\\s\\S]*', end };
};
const classAt = (pattern, at) => {
    const end = pattern.indexOf(']', at + 1);
    const body = pattern.slice(at + 1, end);
    if (end === -1 || body === '' || body === '!')
        return undefined;
    const isNegated = body.startsWith('!');
    const bare = isNegated ? body.slice(1) : body;
    return { regex: `[${isNegated ? '^' : ''}${bare.replaceAll(/[\\\]^]/gu, '\\$&')}]`, end: end + 1 };
};
const partAt = (pattern, at, isInBraces) => {
    const rune = pattern[at] ?? '';
    const end = at + 1;
    switch (rune) {
        case '*':
            return starsAt(pattern, at);
        case '?':
            return { regex: '[^/]', end };
        case '\\':
            return { regex: glob_pattern_escaped(pattern[end] ?? ''), end: end + 1 };
        case '[':
            return classAt(pattern, at);
        case '{':
            return { regex: '(?:', end };
        case '}':
            return { regex: isInBraces ? ')' : glob_pattern_escaped(rune), end };
        case ',':
            return { regex: isInBraces ? '|' : glob_pattern_escaped(rune), end };
        default:
            return { regex: glob_pattern_escaped(rune), end };
    }
};
const regexText = (pattern) => {
    let made = '';
    let depth = 0;
    for (let at = 0; at < pattern.length;) {
        const part = partAt(pattern, at, depth > 0);
        if (part === undefined)
            return undefined;
        if (pattern[at] === '{')
            depth += 1;
        else if (pattern[at] === '}' && depth > 0)
            depth -= 1;
        made += part.regex;
        at = part.end;
    }
    return depth > 0 ? undefined : made;
};
/** The pattern as a regular expression; undefined for a bad one. */
const regexOf = (pattern) => {
    const made = regexText(pattern);
    if (made === undefined)
        return undefined;
    try {
        return (0,functions_regex/* compilePattern */.Eb)(`(?s)^(?:${made})$`);
    }
    catch (error) {
        if (error instanceof template_error/* CallError */.R)
            return undefined;
        throw error;
    }
};
/** True for the paths that a pattern means; a bad one means all. */
const globPattern = (pattern) => {
    const regex = regexOf(pattern);
    return path => regex?.matcher(path).find() ?? true;
};
/** True for the paths that a pattern of Go's path/filepath means: `*` and `?` stop at `/`; a bad one means none. */
const globPath = (pattern) => {
    if (!/[*?[\\]/u.test(pattern))
        return path => path === pattern;
    const regex = regexOf(pattern.replaceAll(/[{}]/gu, '\\$&').replaceAll(/\*+/gu, '*'));
    return path => regex?.matcher(path).find() ?? false;
};

;// CONCATENATED MODULE: ./build/render/helm/known-api-versions.js
/**
 * `group/version` of everything that charts may ask for. Both Helms know the same: what `helm template` knows without a cluster: those of
 * the client library that it was built with.
 */
const knownApiVersions = [
    'v1',
    'admissionregistration.k8s.io/v1',
    'admissionregistration.k8s.io/v1alpha1',
    'admissionregistration.k8s.io/v1beta1',
    'internal.apiserver.k8s.io/v1alpha1',
    'apps/v1',
    'apps/v1beta1',
    'apps/v1beta2',
    'authentication.k8s.io/v1',
    'authentication.k8s.io/v1alpha1',
    'authentication.k8s.io/v1beta1',
    'authorization.k8s.io/v1',
    'authorization.k8s.io/v1beta1',
    'autoscaling/v1',
    'autoscaling/v2',
    'batch/v1',
    'batch/v1beta1',
    'certificates.k8s.io/v1',
    'certificates.k8s.io/v1beta1',
    'certificates.k8s.io/v1alpha1',
    'coordination.k8s.io/v1alpha2',
    'coordination.k8s.io/v1beta1',
    'coordination.k8s.io/v1',
    'discovery.k8s.io/v1',
    'discovery.k8s.io/v1beta1',
    'events.k8s.io/v1',
    'events.k8s.io/v1beta1',
    'extensions/v1beta1',
    'flowcontrol.apiserver.k8s.io/v1',
    'flowcontrol.apiserver.k8s.io/v1beta1',
    'flowcontrol.apiserver.k8s.io/v1beta2',
    'flowcontrol.apiserver.k8s.io/v1beta3',
    'lifecycle.k8s.io/v1alpha1',
    'networking.k8s.io/v1',
    'networking.k8s.io/v1beta1',
    'node.k8s.io/v1',
    'node.k8s.io/v1alpha1',
    'node.k8s.io/v1beta1',
    'policy/v1',
    'policy/v1beta1',
    'rbac.authorization.k8s.io/v1',
    'rbac.authorization.k8s.io/v1beta1',
    'rbac.authorization.k8s.io/v1alpha1',
    'resource.k8s.io/v1',
    'resource.k8s.io/v1beta2',
    'resource.k8s.io/v1beta1',
    'resource.k8s.io/v1alpha3',
    'scheduling.k8s.io/v1alpha3',
    'scheduling.k8s.io/v1beta1',
    'scheduling.k8s.io/v1',
    'storage.k8s.io/v1beta1',
    'storage.k8s.io/v1',
    'storage.k8s.io/v1alpha1',
    'storagemigration.k8s.io/v1',
    'storagemigration.k8s.io/v1beta1',
    'apiextensions.k8s.io/v1beta1',
    'apiextensions.k8s.io/v1',
];

;// CONCATENATED MODULE: ./build/render/helm/release.js











const release_text = (value) => new go_value/* Ref */.oS(value);
/** A value that depends on the cluster, or on the moment at which something is deployed. */
const fact = (name, raw) => new go_value/* Ref */.oS(raw, (0,template_sources/* factOf */.yD)(name));
const method = (types, call) => {
    const { parameters, variadic } = (0,functions_arguments.go)(types, call);
    return { parameters, ...(variadic && { variadic }), call };
};
const stringOf = (ref) => (typeof ref?.raw === 'string' ? ref.raw : '');
/**
 * Reads a Kubernetes version; what follows its numbers does not count. Source: k8s.io/apimachinery's version.ParseGeneric. @throws
 * ChartError
 */
const parseKubeVersion = (version) => {
    const numbers = /^\s*v?(\d+(?:\.\d+)+)/u.exec(version)?.[1]?.split('.');
    if (numbers === undefined || numbers.some(number => number.length > 1 && number.startsWith('0')))
        throw new ChartError(`could not parse ${(0,go_text/* goQuote */.dg)(version)} as version`);
    const [major = '', minor = ''] = numbers;
    return { full: version.startsWith('v') ? version : `v${version}`, plain: `v${numbers.join('.')}`, major, minor };
};
const ofVersion = (part) => fact('.Capabilities.KubeVersion', part);
const ofApis = (version) => fact('.Capabilities.APIVersions', version);
const capabilitiesOf = ({ kubeVersion, apiVersions, helm }) => {
    const { full, plain, major, minor } = parseKubeVersion(kubeVersion);
    const shown = helm === 4 ? full : plain;
    const fields = new Map([
        ['Version', ofVersion(shown)],
        ...(helm === 4 ? [['normalizedVersion', ofVersion(plain)]] : []),
        ['Major', ofVersion(major)],
        ['Minor', ofVersion(minor)],
    ]);
    const kube = new go_value/* GoStruct */.On(helm === 4 ? 'common.KubeVersion' : 'chartutil.KubeVersion', fields, {
        methods: new Map([
            ['String', method('', () => ofVersion(plain))],
            ['GitVersion', method('', () => ofVersion(shown))],
        ]),
        printed: plain,
    });
    const known = [...knownApiVersions, ...apiVersions];
    const versions = new go_value/* GoSlice */.dP(known.map(ofApis), 'string', undefined, new Map([['Has', method('string', ([version]) => fact('.Capabilities.APIVersions', known.includes(stringOf(version))))]]));
    const build = new go_value/* GoStruct */.On('version.BuildInfo', new Map([
        ['Version', release_text(helm === 4 ? 'v4.3' : 'v3.22')],
        ['GitCommit', release_text('')],
        ['GitTreeState', release_text('')],
        ['GoVersion', release_text('go1.26')],
    ]));
    return new go_value/* Ref */.oS(new go_value/* GoStruct */.On(helm === 4 ? 'common.Capabilities' : 'chartutil.Capabilities', new Map([
        ['KubeVersion', new go_value/* Ref */.oS(kube, (0,template_sources/* factOf */.yD)('.Capabilities.KubeVersion'))],
        ['APIVersions', new go_value/* Ref */.oS(versions, (0,template_sources/* factOf */.yD)('.Capabilities.APIVersions'))],
        ['HelmVersion', new go_value/* Ref */.oS(build)],
    ]), { isPointer: true }));
};
/** Names of Chart.yaml's keys in Go, in the order of the struct, and the zero value of each. Source: Helm's chart.Metadata. */
const metadataFields = [
    ['Name', 'name', 'text'],
    ['Home', 'home', 'text'],
    ['Sources', 'sources', 'list'],
    ['Version', 'version', 'text'],
    ['Description', 'description', 'text'],
    ['Keywords', 'keywords', 'list'],
    ['Maintainers', 'maintainers', 'list'],
    ['Icon', 'icon', 'text'],
    ['APIVersion', 'apiVersion', 'text'],
    ['Condition', 'condition', 'text'],
    ['Tags', 'tags', 'text'],
    ['AppVersion', 'appVersion', 'text'],
    ['Deprecated', 'deprecated', 'bool'],
    ['Annotations', 'annotations', 'map'],
    ['KubeVersion', 'kubeVersion', 'text'],
    ['Dependencies', 'dependencies', 'list'],
    ['Type', 'type', 'text'],
];
const typed = (value, type) => {
    const raw = value?.raw ?? null;
    const [data, control] = [value?.data ?? [], value?.control ?? []];
    switch (type) {
        case 'text':
            return new go_value/* Ref */.oS(typeof raw === 'string' ? raw : raw === null ? '' : (0,functions_arguments/* textRef */.rQ)((0,encode_yaml/* encodeYaml */.w)(new go_value/* Ref */.oS(raw))).raw, data, control);
        case 'bool':
            return new go_value/* Ref */.oS(raw === true, data, control);
        case 'map': {
            const entries = raw instanceof go_value/* GoMap */.tn ? [...raw.entries].map(([key, one]) => [key, typed(one, 'text')]) : [];
            return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map(entries), 'string'), data, control);
        }
        case 'list':
            return new go_value/* Ref */.oS(raw instanceof go_value/* GoSlice */.dP
                ? raw.items.every(({ raw: item }) => typeof item === 'string')
                    ? new go_value/* GoSlice */.dP(raw.items, 'string')
                    : raw
                : new go_value/* GoSlice */.dP([], 'string'), data, control);
    }
};
const isZero = ({ raw }) => raw === '' || raw === false || (raw instanceof go_value/* GoSlice */.dP && raw.items.length === 0) || (raw instanceof go_value/* GoMap */.tn && raw.entries.size === 0);
const release_strings = (values) => new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(values.map(release_text), 'string'));
/** The dependencies that are enabled, as Helm's structs. */
const dependenciesOf = ({ declared, choice }) => new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(declared.map(({ name, version, repository, condition, tags, enabled, importValues, alias }) => new go_value/* Ref */.oS(new go_value/* GoStruct */.On('chart.Dependency', new Map([
    ['Name', release_text(name)],
    ['Version', release_text(version)],
    ['Repository', release_text(repository)],
    ['Condition', release_text(condition)],
    ['Tags', release_strings(tags)],
    ['Enabled', new go_value/* Ref */.oS(enabled)],
    ['ImportValues', new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(importValues))],
    ['Alias', release_text(alias)],
]), { isPointer: true }))), '*chart.Dependency'), [], choice);
const encodedMaintainer = ({ raw }) => new go_value/* GoMap */.tn(new Map(['name', 'email', 'url'].flatMap(key => {
    const value = raw instanceof go_value/* GoMap */.tn ? raw.entries.get(key) : undefined;
    return value ? [[key, value]] : [];
})));
const maintainersOf = (value) => {
    const items = value?.raw instanceof go_value/* GoSlice */.dP ? value.raw.items : [];
    const part = (item, key) => typed(item.raw instanceof go_value/* GoMap */.tn ? item.raw.entries.get(key) : undefined, 'text');
    const made = items.map(item => new go_value/* Ref */.oS(new go_value/* GoStruct */.On('chart.Maintainer', new Map([
        ['Name', part(item, 'name')],
        ['Email', part(item, 'email')],
        ['URL', part(item, 'url')],
    ]), { isPointer: true, encoded: encodedMaintainer(item) })));
    return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(made, '*chart.Maintainer'), value?.data ?? []);
};
const fieldOf = (chart, key, type) => {
    if (key === 'name')
        return new go_value/* Ref */.oS(chart.name, chart.metadata.entries.get('name')?.data ?? []);
    if (key === 'dependencies')
        return dependenciesOf(chart);
    const value = chart.metadata.entries.get(key);
    return key === 'maintainers' ? maintainersOf(value) : typed(value, type);
};
/** Helm 4 gives templates maps for structs, and lists of them. Source: its chart/common, structToMap. */
const release_asMap = ({ raw, data, control }) => {
    if (raw instanceof go_value/* GoStruct */.On)
        return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map([...raw.fields].map(([name, field]) => [name, release_asMap(field)]))), data, control);
    return new go_value/* Ref */.oS(raw instanceof go_value/* GoSlice */.dP ? new go_value/* GoSlice */.dP(raw.items.map(release_asMap)) : raw, data, control);
};
const chartOf = (chart, isRoot, helm) => {
    const fields = metadataFields.map(([name, key, type]) => [name, key, fieldOf(chart, key, type)]);
    if (helm === 4)
        return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map([...fields.map(([name, , field]) => [name, release_asMap(field)]), ['IsRoot', new go_value/* Ref */.oS(isRoot)]])));
    const named = fields.map(([name, , field]) => [name, field]);
    const encoded = new go_value/* GoMap */.tn(new Map([
        ...fields.filter(([, , field]) => !isZero(field)).map(([, key, field]) => [key, field]),
        ['IsRoot', new go_value/* Ref */.oS(isRoot)],
    ]));
    return new go_value/* Ref */.oS(new go_value/* GoStruct */.On('struct { chart.Metadata; IsRoot bool }', new Map([...named, ['IsRoot', new go_value/* Ref */.oS(isRoot)]]), {
        encoded,
        shown: new Map([
            ['Metadata', new go_value/* Ref */.oS(new go_value/* GoStruct */.On('chart.Metadata', new Map(named)))],
            ['IsRoot', new go_value/* Ref */.oS(isRoot)],
        ]),
    }));
};
const bytesText = (file) => ('text' in file ? file.text : Buffer.from(file.bytes).toString('latin1'));
const bytesRef = (content) => new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(() => [...(0,go_text/* bytesOf */.$$)(content)].map(byte => new go_value/* Ref */.oS(new go_value/* GoInt */.ov(byte, 'uint8'))), 'uint8', content));
/** `.Files`: all files of the chart that nothing else is made of. */
const filesOf = (files) => {
    const get = (name) => files.get(name) ?? '';
    const asTable = (value) => {
        const entries = [...files]
            .toSorted(([one], [other]) => (0,go_text/* compareBytes */.Xo)(one, other))
            .map(([path, content]) => [(0,text_path/* fileNameOf */.bV)(path), release_text(value(content))]);
        return (0,functions_arguments/* textRef */.rQ)((0,encode_yaml/* encodeYaml */.w)(new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map(entries), 'string'))));
    };
    const lines = (name) => {
        const content = get(name);
        const parts = content === '' ? [] : (content.endsWith('\n') ? content.slice(0, -1) : content).split('\n');
        return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(parts.map(release_text), 'string'));
    };
    const methods = new Map([
        ['Get', method('string', ([name]) => release_text(get(stringOf(name))))],
        ['GetBytes', method('string', ([name]) => bytesRef(get(stringOf(name))))],
        [
            'Glob',
            method('string', ([pattern]) => {
                const matches = globPattern(stringOf(pattern));
                return filesOf(new Map([...files].filter(([path]) => matches(path))));
            }),
        ],
        ['AsConfig', method('', () => asTable(content => content))],
        ['AsSecrets', method('', () => asTable(content => (0,go_text/* bytesOf */.$$)(content).toString('base64')))],
        ['Lines', method('string', ([name]) => lines(stringOf(name)))],
    ]);
    return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map([...files].map(([path, content]) => [path, bytesRef(content)])), '[]uint8', 'engine.files', methods));
};
/** What a dotted path leads to, a table or what is none. @throws CallError in Helm's words. Source: Helm's Values.Table and PathValue. */
const tableAt = (values, path) => {
    let found = new go_value/* Ref */.oS(values);
    for (const part of path.split('.')) {
        const next = found.raw instanceof go_value/* GoMap */.tn ? found.raw.entries.get(part) : undefined;
        if (!(next?.raw instanceof go_value/* GoMap */.tn))
            throw new template_error/* CallError */.R(`${(0,go_text/* goQuote */.dg)(part)} is not a table`);
        found = next;
    }
    return found;
};
const valueAt = (values, path) => {
    if (path === '')
        throw new template_error/* CallError */.R('YAML path cannot be empty');
    const dot = path.lastIndexOf('.');
    const key = path.slice(dot + 1);
    const holder = dot === -1 ? new go_value/* Ref */.oS(values) : tableOrNothing(values, path.slice(0, dot));
    const value = holder?.raw instanceof go_value/* GoMap */.tn ? holder.raw.entries.get(key) : undefined;
    if (value === undefined || value.raw instanceof go_value/* GoMap */.tn)
        throw new template_error/* CallError */.R(`${(0,go_text/* goQuote */.dg)(key)} is not a value`);
    return value.box();
};
const tableOrNothing = (values, path) => {
    const table = atPath(values, path);
    return table?.raw instanceof go_value/* GoMap */.tn ? table : undefined;
};
/** What templates may call on `.Values`. */
const valuesMethods = (values) => new Map([
    ['AsMap', method('', () => new go_value/* Ref */.oS(values))],
    ['YAML', method('', () => (0,functions_arguments/* textRef */.rQ)([...(0,encode_yaml/* encodeYaml */.w)(new go_value/* Ref */.oS(values)), { text: '\n', data: [], control: [] }]))],
    ['Table', method('string', ([path]) => tableAt(values, stringOf(path)))],
    ['PathValue', method('string', ([path]) => valueAt(values, stringOf(path)))],
]);
const contentsOf = (files) => new Map([...files].map(([path, file]) => [path, bytesText(file)]));
const releaseOf = ({ name, namespace, isUpgrade = false, revision = 1 }) => new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map([
    ['Name', fact('.Release.Name', name)],
    ['Namespace', fact('.Release.Namespace', namespace)],
    ['IsUpgrade', fact('.Release.IsUpgrade', isUpgrade)],
    ['IsInstall', fact('.Release.IsInstall', !isUpgrade)],
    ['Revision', fact('.Release.Revision', new go_value/* GoInt */.ov(revision))],
    ['Service', release_text('Helm')],
])));
const releaseObjects = (release) => ({
    release: releaseOf(release),
    capabilities: capabilitiesOf(release),
});
/** What `.` is in the templates of a chart, but for `.Template`. `subcharts` are those of its subcharts, by name. */
const chartData = (chart, isRoot, values, subcharts, { release, capabilities }, helm) => {
    const named = helm === 4 ? 'common.Values' : 'chartutil.Values';
    const table = values.raw instanceof go_value/* GoMap */.tn
        ? new go_value/* GoMap */.tn(values.raw.entries, values.raw.element, named, valuesMethods(values.raw))
        : new go_value/* GoMap */.tn(new Map(), 'interface {}', named);
    return new go_value/* GoMap */.tn(new Map([
        ['Chart', chartOf(chart, isRoot, helm)],
        ['Files', filesOf(contentsOf(chart.files))],
        ['Release', release],
        ['Capabilities', capabilities],
        ['Values', new go_value/* Ref */.oS(table, values.data, values.control)],
        ['Subcharts', new go_value/* Ref */.oS(subcharts)],
    ]), 'interface {}', named);
};

;// CONCATENATED MODULE: ./build/render/helm/release-name.js







/** Why a release cannot have a name, in Helm's words. */
class ReleaseNameError extends Error {
}
/** Source: Helm's chartutil, maxReleaseNameLen. */
const release_name_maxLength = 53;
/** Steps that a template of a name may take. */
const maxWork = 100_000;
const isLabel = (label) => label !== '' && !label.startsWith('-') && !label.endsWith('-') && /^[-a-z0-9]+$/u.test(label);
/** Refuses a name that Helm refuses. @throws ReleaseNameError */
const assertReleaseName = (name, helm) => {
    if (name.length <= release_name_maxLength && name.split('.').every(isLabel))
        return;
    const prefix = helm === 4 ? 'release name check failed: ' : '';
    throw new ReleaseNameError(`${prefix}release name ${JSON.stringify(name)}: invalid release name, must match regex ` +
        `^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$ and the length must not be longer than ${release_name_maxLength}`);
};
/** The name that `--name-template` makes, without data. @throws ReleaseNameError for a template that fails. */
const nameOfTemplate = (template, helm) => {
    const functions = functionsOf(helm);
    let done = 0;
    const count = (amount) => {
        done += amount;
        if (done > maxWork)
            throw new template_error/* TemplateError */.$('the name takes too much work');
    };
    try {
        const templates = new Map(parseTemplate({ parseName: 'name-template', text: template }, new Set(functions.keys())));
        return (0,go_value/* textOf */.b6)(execute({ templates, functions, work: newWork(count), facts: newFacts() }, 'name-template', go_value/* nothing */.s6));
    }
    catch (error) {
        if (error instanceof template_error/* TemplateError */.$)
            throw new ReleaseNameError(error.message, { cause: error });
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/render/helm/values-in-play.js



/** More of one message are not looked at, nor longer messages and paths. */
const values_in_play_maxValues = 5;
const maxMessage = 10_000;
const maxSteps = 20;
const maxShown = 40;
const secretName = /pass|secret|token|key|cred/iu;
const shownOf = (raw, path) => {
    if (raw === null || raw === undefined)
        return 'null';
    if (raw instanceof go_value/* GoMap */.tn)
        return 'a mapping';
    if (raw instanceof go_value/* GoSlice */.dP)
        return 'a list';
    if (typeof raw === 'string')
        return secretName.test(path) || raw.length > maxShown ? 'a text' : JSON.stringify(raw);
    return typeof raw === 'boolean' || raw instanceof go_value/* GoInt */.ov || raw instanceof go_value/* GoFloat */.LK ? (0,format_value/* printed */.zd)(raw) : 'a value';
};
const values_in_play_valueAt = (values, path) => {
    const steps = path.split('.').slice(0, maxSteps);
    let at;
    for (const [index, step] of steps.entries()) {
        const table = index === 0 ? values : tableOf(at);
        const next = table?.entries.get(step);
        const here = ['.Values', ...steps.slice(0, index + (table === undefined ? 0 : 1))].join('.');
        if (table === undefined)
            return { path: here, shown: shownOf(at?.raw, here), place: at?.data[0] };
        if (next === undefined)
            return { path: here, shown: 'not set', place: undefined };
        at = next;
    }
    const whole = ['.Values', ...steps].join('.');
    return { path: whole, shown: shownOf(at?.raw, whole), place: at?.data[0] };
};
/** The values of the chart whose template is the first that a message names: a subchart has its own under its name. */
const valuesOf = (message, values) => {
    const template = /[\w./-]+\/templates\/[\w./-]+/u.exec(message)?.[0] ?? '';
    return [...template.matchAll(/\/charts\/([^/]+)/gu)].reduce((table, [, name = '']) => tableOf(table?.entries.get(name)), values);
};
/** The values that the expressions in a message of Helm ask for (`at <.Values.a | quote>`), each once. `values` are those of the chart, laid over each other. */
const valuesInPlay = (message, values) => {
    const text = message.slice(0, maxMessage);
    const table = valuesOf(text, values);
    if (table === undefined)
        return [];
    const paths = [...text.matchAll(/at <([^<>\n]{0,500})>/gu)].flatMap(([, expression = '']) => [...expression.matchAll(/\.Values((?:\.\w{1,100})+)/gu)].map(([, path = '']) => path.slice(1)));
    return [...new Set(paths)].slice(0, values_in_play_maxValues).map(path => values_in_play_valueAt(table, path));
};

;// CONCATENATED MODULE: ./build/render/schema/messages.js

/** A text in single quotes. Source: santhosh-tekuri/jsonschema, kind.quote. */
const messages_quoted = (text) => `'${(0,go_text/* goQuote */.dg)(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
/** A number with its thousands separated, as golang.org/x/text prints it in English. */
const grouped = (value) => {
    const [whole = '', fraction] = `${value}`.split('.');
    if (/[e]/u.test(whole))
        return `${value}`;
    const sign = whole.startsWith('-') ? '-' : '';
    const digits = whole.slice(sign.length);
    const first = digits.length % 3 || 3;
    const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/gu) ?? [])];
    return `${sign}${groups.join(',')}${fraction === undefined ? '' : `.${fraction}`}`;
};
const pointer = (path) => path.map(part => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
/** A line for each misfit, what lies below it indented. */
const messages_linesOf = ({ path, text, causes, kind }, depth = 0) => {
    const isHidden = kind === 'reference' && causes.length === 1;
    const own = isHidden ? [] : [`${'  '.repeat(depth)}- at ${messages_quoted(pointer(path))}: ${text}`];
    return [...own, ...causes.flatMap(cause => messages_linesOf(cause, isHidden ? depth : depth + 1))];
};

// EXTERNAL MODULE: ./build/text/percent-decoded.js
var percent_decoded = __webpack_require__(50084);
;// CONCATENATED MODULE: ./build/render/schema/json.js
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value) => Array.isArray(value);
/** An own member: a schema may have keywords like `constructor` among its properties. */
const member = (value, key) => (Object.hasOwn(value, key) ? value[key] : undefined);

;// CONCATENATED MODULE: ./build/render/schema/keywords.js

/** What keywords of a schema hold; what they should not hold is read as nothing. */
const keywords_text = (value) => (typeof value === 'string' ? value : undefined);
const number = (value) => (typeof value === 'number' ? value : undefined);
const schemaOf = (value) => typeof value === 'boolean' || isObject(value) ? value : undefined;
const schemasOf = (value) => isList(value) ? value.map(schemaOf).filter(schema => schema !== undefined) : [];
const textsOf = (value) => (isList(value) ? value.flatMap(item => keywords_text(item) ?? []) : []);
const membersOf = (value) => (isObject(value) ? Object.entries(value) : []);

;// CONCATENATED MODULE: ./build/render/schema/schema-document.js



const drafts = [
    ['json-schema.org/draft-04/', 4],
    ['json-schema.org/draft-06/', 6],
    ['json-schema.org/draft-07/', 7],
    ['json-schema.org/draft/2019-09/', 2019],
];
const draftOf = (root) => {
    const named = isObject(root) ? member(root, '$schema') : undefined;
    return typeof named === 'string' ? (drafts.find(([part]) => named.includes(part))?.[1] ?? 2020) : 2020;
};
const resolved = (reference, base) => {
    try {
        return new URL(reference, base).href;
    }
    catch {
        return reference;
    }
};
/** Deeper documents are not followed; Go's reader of JSON stops at 10,000. */
const schema_document_maxDepth = 500;
/** A schema document: its edition, and what its references mean. Nothing is fetched. */
class SchemaDocument {
    draft;
    root;
    #named = new Map();
    #bases = new Map();
    constructor(root) {
        this.draft = draftOf(root);
        this.root = schemaOf(root) ?? true;
        this.#collect(root, 'file:///values.schema.json', 0);
        this.#named.set('file:///values.schema.json', this.root);
    }
    #collect(value, base, depth) {
        if (depth > schema_document_maxDepth)
            return;
        if (isList(value))
            for (const item of value)
                this.#collect(item, base, depth + 1);
        if (!isObject(value))
            return;
        const own = this.#name(value, base);
        this.#bases.set(value, own);
        for (const one of Object.values(value))
            this.#collect(one, own, depth + 1);
    }
    /** Notes the names that a schema gives itself. Its base is the answer. */
    #name(schema, base) {
        const id = member(schema, this.draft === 4 ? 'id' : '$id');
        const own = typeof id === 'string' && !id.startsWith('#') ? resolved(id, base) : base;
        const [document = ''] = own.split('#', 1);
        if (own !== base)
            this.#named.set(document, schema);
        if (typeof id === 'string' && id.startsWith('#'))
            this.#named.set(document + id, schema);
        for (const key of ['$anchor', '$dynamicAnchor']) {
            const anchor = member(schema, key);
            if (typeof anchor === 'string')
                this.#named.set(`${document}#${anchor}`, schema);
        }
        return own;
    }
    /** What a reference in a schema means; `'elsewhere'` for another document, undefined for nothing. */
    target(schema, reference) {
        const url = resolved(reference, this.#bases.get(schema) ?? 'file:///values.schema.json');
        const known = this.#named.get(url);
        if (known !== undefined)
            return known;
        const at = url.indexOf('#');
        const [document, fragment] = at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
        const root = this.#named.get(document);
        if (root === undefined)
            return 'elsewhere';
        if (fragment === '')
            return root;
        return fragment.startsWith('/') ? schemaOf(pointed(root, (0,percent_decoded/* percentDecoded */.o)(fragment))) : undefined;
    }
}
/** What a JSON pointer leads to. */
const pointed = (root, pointer) => {
    let at = root;
    for (const token of pointer.split('/').slice(1)) {
        const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
        at = isList(at) ? at[Number(key)] : isObject(at) ? member(at, key) : undefined;
    }
    return at;
};

// EXTERNAL MODULE: ./build/text/sorted.js
var text_sorted = __webpack_require__(80549);
;// CONCATENATED MODULE: ./build/render/schema/compare.js


/** What JSON Schema calls the type of a value. */
const typeOfValue = (raw) => {
    if (raw === null)
        return 'null';
    if (typeof raw === 'boolean')
        return 'boolean';
    if (raw instanceof go_value/* GoInt */.ov || raw instanceof go_value/* GoFloat */.LK)
        return 'number';
    if (raw instanceof go_value/* GoSlice */.dP)
        return 'array';
    return raw instanceof go_value/* GoMap */.tn ? 'object' : 'string';
};
/** The number that a value is. */
const compare_numberOf = (raw) => {
    if (raw instanceof go_value/* GoFloat */.LK)
        return raw.value;
    return raw instanceof go_value/* GoInt */.ov ? Number(raw.value) : undefined;
};
/** True for a value that says the same as one of a schema. */
const equalsJson = (raw, json) => {
    if (raw instanceof go_value/* GoSlice */.dP)
        return (isList(json) &&
            raw.items.length === json.length &&
            raw.items.every(({ raw: item = null }, index) => equalsJson(item, json[index] ?? null)));
    if (raw instanceof go_value/* GoMap */.tn)
        return (isObject(json) &&
            raw.entries.size === Object.keys(json).length &&
            [...raw.entries].every(([key, { raw: value = null }]) => Object.hasOwn(json, key) && equalsJson(value, member(json, key) ?? null)));
    const number = compare_numberOf(raw);
    return number === undefined ? raw === json : number === json;
};
/** A value as a text that equal values share. */
const fingerprint = (raw) => {
    if (raw instanceof go_value/* GoSlice */.dP)
        return `[${raw.items.map(({ raw: item = null }) => fingerprint(item)).join(',')}]`;
    if (raw instanceof go_value/* GoMap */.tn)
        return `{${[...raw.entries]
            .map(([key, { raw: value = null }]) => `${JSON.stringify(key)}:${fingerprint(value)}`)
            .toSorted()
            .join(',')}}`;
    const number = compare_numberOf(raw);
    return number === undefined ? JSON.stringify(raw) : `${number}`;
};
/** The places of the first two items that are equal. */
const firstRepeated = (items) => {
    const places = new Map();
    for (const [index, item] of items.entries()) {
        const key = fingerprint(item);
        const known = places.get(key);
        if (known !== undefined)
            return [known, index];
        places.set(key, index);
    }
    return undefined;
};
/** True for what a step divides, but for the last bits of a float64. */
const isMultiple = (value, step) => {
    const quotient = value / step;
    return Math.abs(quotient - Math.round(quotient)) <= Math.abs(quotient) * Number.EPSILON;
};

;// CONCATENATED MODULE: ./build/render/schema/formats.js
/** Why a text does not have a format, in the words of santhosh-tekuri/jsonschema; undefined when it has, or the format is not checked. */
const formatProblem = (format, text) => {
    switch (format) {
        case 'email':
            return emailProblem(text);
        case 'ipv4':
            return ipv4Problem(text);
        case 'hostname':
            return hostnameProblem(text);
        case 'uri':
            return URL.canParse(text) ? undefined : 'relative url';
        case 'date':
            return dateProblem(text);
        case 'uuid':
            return uuidProblem(text);
        default:
            return undefined;
    }
};
const emailProblem = (text) => {
    if (text.length > 254)
        return 'more than 255 characters long';
    const at = text.lastIndexOf('@');
    if (at === -1)
        return 'missing @';
    const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
    if (local.length > 64)
        return 'local part more than 64 characters long';
    if (local.startsWith('.') && !local.startsWith('"'))
        return 'starts with dot';
    if (local.endsWith('.'))
        return 'ends with dot';
    if (local.includes('..'))
        return 'consecutive dots';
    if (domain.startsWith('[') && domain.endsWith(']'))
        return undefined;
    const problem = hostnameProblem(domain);
    return problem === undefined ? undefined : `invalid domain: ${problem}`;
};
const ipv4Problem = (text) => {
    const groups = text.split('.');
    if (groups.length !== 4)
        return 'expected four decimals';
    const isDecimal = (group) => /^\d{1,3}$/u.test(group) && Number(group) < 256;
    if (!groups.every(isDecimal))
        return `invalid decimal`;
    return groups.some(group => group.length > 1 && group.startsWith('0')) ? 'leading zeros' : undefined;
};
const hostnameProblem = (text) => {
    const name = text.endsWith('.') ? text.slice(0, -1) : text;
    if (name.length > 253)
        return 'more than 253 characters long';
    for (const label of name.split('.')) {
        if (label.length < 1 || label.length > 63)
            return 'label must be 1 to 63 characters long';
        if (label.startsWith('-'))
            return 'label starts with hyphen';
        if (label.endsWith('-'))
            return 'label ends with hyphen';
        const bad = /[^-a-zA-Z0-9]/u.exec(label)?.[0];
        if (bad !== undefined)
            return `invalid character '${bad}'`;
    }
    return undefined;
};
const dateProblem = (text) => {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
    const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return made.getUTCMonth() + 1 === Number(month) && made.getUTCDate() === Number(day)
        ? undefined
        : `parsing time "${text}" as "2006-01-02"`;
};
const uuidProblem = (text) => {
    const sizes = [8, 4, 4, 4, 12];
    const groups = text.split('-');
    if (groups.length !== sizes.length)
        return `must have ${sizes.length} elements`;
    for (const [index, group] of groups.entries()) {
        if (group.length !== sizes[index])
            return `element ${index + 1} must be ${sizes[index]} characters long`;
        const bad = /[^\da-fA-F]/u.exec(group)?.[0];
        if (bad !== undefined)
            return `non-hex character '${bad}'`;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/render/schema/scalar-problem.js





const scalar_problem_shown = (value) => typeof value === 'string' ? messages_quoted(value) : isObject(value) || isList(value) ? 'value' : value === null ? 'null' : `${value}`;
const enumProblem = (choices) => {
    if (choices.some(choice => isObject(choice) || isList(choice)))
        return "'enum' failed";
    return choices.length === 1 ? `value must be ${scalar_problem_shown(choices[0] ?? null)}` : `value must be one of ${choices.map(scalar_problem_shown).join(', ')}`;
};
/** Why a value as a whole does not fit a schema, by type, choice or format: then nothing else is asked. */
const scalarProblem = (schema, raw, draft) => {
    const type = member(schema, 'type');
    const types = typeof type === 'string' ? [type] : textsOf(type);
    const own = typeOfValue(raw);
    const isWhole = Number.isInteger(compare_numberOf(raw));
    if (types.length > 0 && !types.includes(own) && !(isWhole && types.includes('integer')))
        return `got ${own}, want ${types.toSorted().join(' or ')}`;
    const wanted = member(schema, 'const');
    if (wanted !== undefined && !equalsJson(raw, wanted))
        return isObject(wanted) || isList(wanted) ? "'const' failed" : `value must be ${scalar_problem_shown(wanted)}`;
    const choices = member(schema, 'enum');
    if (isList(choices) && !choices.some(choice => equalsJson(raw, choice)))
        return enumProblem(choices);
    const format = keywords_text(member(schema, 'format'));
    if (format === undefined || draft >= 2019 || typeof raw !== 'string')
        return undefined;
    const problem = formatProblem(format, raw);
    return problem === undefined ? undefined : `${messages_quoted(raw)} is not valid ${format}: ${problem}`;
};

;// CONCATENATED MODULE: ./build/render/schema/validate.js








const joined = (names) => names.map(messages_quoted).join(', ');
/** One value under one schema. Source: santhosh-tekuri/jsonschema v6, validator.go; `$dynamicRef` is read as `$ref`. */
class Judgement {
    #schema;
    #spot;
    #document;
    #work;
    #misfits = [];
    #seen = new Set();
    constructor(schema, spot, document, work) {
        this.#schema = schema;
        this.#spot = spot;
        this.#document = document;
        this.#work = work;
    }
    run() {
        const scalar = scalarProblem(this.#schema, this.#spot.raw, this.#document.draft);
        if (scalar !== undefined)
            return this.#ended(this.#misfit(scalar));
        const isOld = this.#document.draft < 2019;
        const reference = keywords_text(this.#get('$ref'));
        if (reference !== undefined) {
            this.#reference(reference);
            if (isOld)
                return this.#outcome();
        }
        const { raw } = this.#spot;
        if (raw instanceof go_value/* GoMap */.tn)
            this.#object(raw);
        else if (raw instanceof go_value/* GoSlice */.dP)
            this.#list(raw);
        else if (typeof raw === 'string')
            this.#text(raw);
        else
            this.#number(compare_numberOf(raw));
        for (const key of ['$dynamicRef', '$recursiveRef']) {
            const target = keywords_text(this.#get(key));
            if (target !== undefined && !isOld)
                this.#reference(target);
        }
        this.#conditions();
        if (!isOld)
            this.#unevaluated();
        return this.#outcome();
    }
    #get(key) {
        return member(this.#schema, key);
    }
    #misfit(message, causes = [], kind = 'plain') {
        return { path: this.#spot.path, text: message, causes, kind };
    }
    #add(message, causes = []) {
        this.#misfits.push(this.#misfit(message, causes));
    }
    #ended(misfit) {
        return { misfit, seen: this.#seen };
    }
    #outcome() {
        const [first, ...more] = this.#misfits;
        return { misfit: more.length === 0 ? first : this.#misfit('validation failed', this.#misfits, 'group'), seen: this.#seen };
    }
    /** Asks a schema about the same value. */
    #self(schema) {
        const { misfit, seen } = judge(schema, { ...this.#spot, asking: [...this.#spot.asking, this.#schema] }, this.#document, this.#work);
        if (misfit === undefined)
            for (const key of seen)
                this.#seen.add(key);
        return misfit;
    }
    #selfAdded(schema) {
        const misfit = this.#self(schema);
        if (misfit)
            this.#misfits.push(misfit);
    }
    /** Asks a schema about a member or an item. */
    #part(schema, key, raw) {
        return judge(schema, { raw, path: [...this.#spot.path, key], asking: [] }, this.#document, this.#work).misfit;
    }
    #partAdded(schema, key, raw) {
        this.#seen.add(key);
        const misfit = this.#part(schema, key, raw);
        if (misfit)
            this.#misfits.push(misfit);
    }
    #reference(reference) {
        const target = this.#document.target(this.#schema, reference);
        if (target === undefined)
            this.#work.dangling(reference);
        // Why passed over: nothing is fetched, and what another document asks for can only refuse what is rendered.
        if (target === undefined || target === 'elsewhere')
            return;
        const misfit = this.#self(target);
        if (misfit)
            this.#misfits.push(this.#misfit('validation failed', misfit.kind === 'group' ? misfit.causes : [misfit], 'reference'));
    }
    #bound(key, got, isBad) {
        const limit = number(this.#get(key));
        if (limit !== undefined && isBad(limit))
            this.#add(`${key}: got ${grouped(got)}, want ${grouped(limit)}`);
    }
    #required(names, has) {
        return names.filter(name => !has(name));
    }
    #object({ entries }) {
        const has = (name) => entries.has(name);
        this.#bound('minProperties', entries.size, limit => entries.size < limit);
        this.#bound('maxProperties', entries.size, limit => entries.size > limit);
        const missing = this.#required(textsOf(this.#get('required')), has);
        if (missing.length > 0)
            this.#add(missing.length === 1 ? `missing property ${joined(missing)}` : `missing properties ${joined(missing)}`);
        this.#dependencies('dependencies', has);
        this.#members(entries);
        const names = schemaOf(this.#get('propertyNames'));
        if (names !== undefined)
            for (const name of entries.keys()) {
                const misfit = judge(names, { raw: name, path: [], asking: [] }, this.#document, this.#work).misfit;
                if (misfit)
                    this.#add(`invalid propertyName ${messages_quoted(name)}`, [misfit]);
            }
        this.#dependencies('dependentSchemas', has);
        this.#dependencies('dependentRequired', has);
    }
    #dependencies(key, has) {
        for (const [name, wanted] of membersOf(this.#get(key))) {
            if (!has(name))
                continue;
            const schema = schemaOf(wanted);
            if (schema !== undefined)
                this.#selfAdded(schema);
            const missing = this.#required(textsOf(wanted), has);
            if (missing.length > 0)
                this.#add(`properties ${joined(missing)} required, if ${messages_quoted(name)} exists`);
        }
    }
    #members(entries) {
        const own = this.#get('properties');
        const patterns = membersOf(this.#get('patternProperties')).flatMap(([source, value]) => {
            const schema = schemaOf(value);
            return schema === undefined ? [] : [{ matches: this.#work.pattern(source), schema }];
        });
        const additional = schemaOf(this.#get('additionalProperties'));
        const refused = [];
        for (const [name, { raw = null }] of [...entries].toSorted(([one], [other]) => (0,text_sorted/* compareText */.n)(one, other))) {
            const matching = patterns.filter(({ matches }) => matches(name)).map(({ schema }) => schema);
            const property = isObject(own) ? schemaOf(member(own, name)) : undefined;
            const schemas = [...(property === undefined ? [] : [property]), ...matching];
            for (const schema of schemas)
                this.#partAdded(schema, name, raw);
            if (schemas.length > 0 || additional === undefined)
                continue;
            if (additional === false)
                refused.push(name);
            else
                this.#partAdded(additional, name, raw);
        }
        if (refused.length > 0)
            this.#add(`additional properties ${joined(refused)} not allowed`);
    }
    #list({ items }) {
        this.#bound('minItems', items.length, limit => items.length < limit);
        this.#bound('maxItems', items.length, limit => items.length > limit);
        if (this.#get('uniqueItems') === true)
            this.#unique(items.map(({ raw = null }) => raw));
        const isNew = this.#document.draft >= 2020;
        const first = schemasOf(this.#get(isNew ? 'prefixItems' : 'items'));
        const rest = schemaOf(this.#get(isNew || !isList(this.#get('items')) ? 'items' : 'additionalItems'));
        for (const [index, { raw = null }] of items.entries()) {
            const schema = first[index] ?? rest;
            if (schema === undefined || (schema === false && !isNew && index >= first.length && first.length > 0))
                continue;
            this.#partAdded(schema, `${index}`, raw);
        }
        if (!isNew && rest === false && first.length > 0 && items.length > first.length)
            this.#add(`last ${items.length - first.length} additionalItem(s) not allowed`);
        this.#contains(items.map(({ raw = null }) => raw));
    }
    #unique(items) {
        const repeated = firstRepeated(items);
        if (repeated)
            this.#add(`items at ${repeated[0]} and ${repeated[1]} are equal`);
    }
    #contains(items) {
        const wanted = schemaOf(this.#get('contains'));
        if (wanted === undefined)
            return;
        const misfits = items.map((item, index) => this.#part(wanted, `${index}`, item));
        const matched = misfits.flatMap((misfit, index) => (misfit === undefined ? [index] : []));
        if (this.#document.draft >= 2020)
            for (const index of matched)
                this.#seen.add(`${index}`);
        const causes = misfits.flatMap(misfit => misfit ?? []);
        const least = number(this.#get('minContains'));
        const most = number(this.#get('maxContains'));
        const found = matched.length === 0 ? 'but none matched' : `but matched ${matched.length} items at ${matched.join(' ')}`;
        if (least === undefined && matched.length === 0)
            this.#add('no items match contains schema', causes);
        if (least !== undefined && matched.length < least)
            this.#add(`min ${least} items required to match contains schema, ${found}`, causes);
        if (most !== undefined && matched.length > most)
            this.#add(`max ${most} items required to match contains schema, ${found}`);
    }
    #text(value) {
        const length = Array.from(value).length;
        this.#bound('minLength', length, limit => length < limit);
        this.#bound('maxLength', length, limit => length > limit);
        const pattern = keywords_text(this.#get('pattern'));
        if (pattern !== undefined && !this.#work.pattern(pattern)(value))
            this.#add(`${messages_quoted(value)} does not match pattern ${messages_quoted(pattern)}`);
    }
    #number(value) {
        if (value === undefined)
            return;
        const isExclusive = (key) => this.#document.draft === 4 && this.#get(key) === true;
        this.#bound('minimum', value, limit => value < limit || (isExclusive('exclusiveMinimum') && value === limit));
        this.#bound('maximum', value, limit => value > limit || (isExclusive('exclusiveMaximum') && value === limit));
        this.#bound('exclusiveMinimum', value, limit => value <= limit);
        this.#bound('exclusiveMaximum', value, limit => value >= limit);
        this.#bound('multipleOf', value, limit => limit > 0 && !isMultiple(value, limit));
    }
    #conditions() {
        const not = schemaOf(this.#get('not'));
        if (not !== undefined && this.#self(not) === undefined)
            this.#add("'not' failed");
        const all = schemasOf(this.#get('allOf')).flatMap(schema => this.#self(schema) ?? []);
        if (all.length > 0)
            this.#add("'allOf' failed", all);
        const any = schemasOf(this.#get('anyOf')).map(schema => this.#self(schema));
        if (any.length > 0 && any.every(misfit => misfit !== undefined))
            this.#add("'anyOf' failed", any.flatMap(misfit => misfit ?? []));
        this.#oneOf(schemasOf(this.#get('oneOf')));
        const condition = schemaOf(this.#get('if'));
        if (condition === undefined)
            return;
        const then = schemaOf(this.#get(this.#self(condition) === undefined ? 'then' : 'else'));
        if (then !== undefined)
            this.#selfAdded(then);
    }
    #oneOf(schemas) {
        if (schemas.length === 0)
            return;
        const misfits = schemas.map(schema => this.#self(schema));
        const [first, second] = misfits.flatMap((misfit, index) => (misfit === undefined ? [index] : []));
        if (first === undefined)
            this.#add("'oneOf' failed, none matched", misfits.flatMap(misfit => misfit ?? []));
        else if (second !== undefined)
            this.#add(`'oneOf' failed, subschemas ${first}, ${second} matched`);
    }
    #unevaluated() {
        const { raw } = this.#spot;
        const schema = schemaOf(this.#get(raw instanceof go_value/* GoMap */.tn ? 'unevaluatedProperties' : 'unevaluatedItems'));
        if (schema === undefined)
            return;
        const parts = raw instanceof go_value/* GoMap */.tn
            ? (0,format_value/* sortedKeys */.Mf)(raw).map(key => [key, raw.entries.get(key)?.raw ?? null])
            : raw instanceof go_value/* GoSlice */.dP
                ? raw.items.map(({ raw: item = null }, index) => [`${index}`, item])
                : [];
        for (const [key, part] of parts)
            if (!this.#seen.has(key))
                this.#partAdded(schema, key, part);
    }
}
const judge = (schema, spot, document, work) => {
    work.count(1 + spot.asking.length);
    if (schema === true)
        return { misfit: undefined, seen: new Set() };
    if (schema === false)
        return { misfit: { path: spot.path, text: 'false schema', causes: [], kind: 'plain' }, seen: new Set() };
    if (spot.asking.includes(schema))
        return { misfit: { path: spot.path, text: 'the schema refers to itself', causes: [], kind: 'plain' }, seen: new Set() };
    return new Judgement(schema, spot, document, work).run();
};
/** What of a value does not fit a schema. Never looks beyond the document, and reads what is not a schema as one that takes anything. */
const misfitOf = (document, raw, work) => judge(document.root, { raw, path: [], asking: [] }, document, work).misfit;

;// CONCATENATED MODULE: ./build/render/helm/values-schema.js







/** Why the values do not fit what the charts ask for, in Helm's words. */
class SchemaError extends Error {
}
/** Schemas that are asked about values, for all charts together. */
const values_schema_maxSteps = 500_000;
/** Instructions of a pattern that are compiled, or that are looked at by one character, in the time of one step. */
const [compiledPerStep, lookedAtPerStep] = [2, 150];
/** A pattern of RE2; a bad one ends the validation. */
const patternOf = (source) => {
    try {
        return (0,functions_regex/* compilePattern */.Eb)(source);
    }
    catch (error) {
        if (error instanceof template_error/* CallError */.R)
            throw new SchemaError(`"values.schema.json" holds a pattern that is not one: ${error.message}`, { cause: error });
        throw error;
    }
};
const schemaWork = () => {
    let done = 0;
    const count = (amount) => {
        done += amount;
        if (done > values_schema_maxSteps)
            throw new SchemaError('the schemas of the values ask for too much to be checked here');
    };
    return {
        count,
        pattern: source => {
            const pattern = patternOf(source);
            const size = pattern.programSize();
            count(size / compiledPerStep);
            return text => {
                count((size * text.length) / lookedAtPerStep);
                return pattern.matcher(text).find();
            };
        },
        dangling: reference => {
            throw new SchemaError(`"values.schema.json" refers to ${JSON.stringify(reference)}, which is not in it`);
        },
    };
};
const parseSchema = (file) => {
    const problem = jsonProblem(file.text);
    if (problem !== undefined)
        throw new SchemaError(problem);
    const parsed = JSON.parse(file.text);
    return new SchemaDocument(parsed);
};
const problemsOf = (chart, values, work) => {
    const misfit = chart.schema && misfitOf(parseSchema(chart.schema), values, work);
    const own = misfit ? [`${chart.name}:`, ...(misfit.kind === 'group' ? misfit.causes : [misfit]).flatMap(one => messages_linesOf(one))] : [];
    return [
        ...own,
        ...chart.dependencies.flatMap(child => {
            const raw = values.entries.get(child.name)?.raw;
            return raw instanceof go_value/* GoMap */.tn ? problemsOf(child, raw, work) : [];
        }),
    ];
};
/** Refuses values that do not fit the schemas of a chart and its subcharts. @throws SchemaError */
const assertSchemas = (chart, values) => {
    const problems = problemsOf(chart, values, schemaWork());
    if (problems.length > 0)
        throw new SchemaError(`values don't meet the specifications of the schema(s) in the following chart(s):\n${problems.join('\n')}\n`);
};

;// CONCATENATED MODULE: ./build/render/helm/render-chart.js


















/**
 * What a chart may do while it is rendered: steps of templates, and characters and elements that functions are given or make. The largest
 * public charts do one million.
 */
const render_chart_maxWork = 12_000_000;
/** What Helm calls a chart in paths: its own name, or `parent/charts/name`. */
const collect = (chart, path, values, isRoot, into) => {
    const subcharts = new go_value/* GoMap */.tn(new Map());
    subcharts.decided = chart.choice;
    const data = chartData(chart, isRoot, values, subcharts, into.objects, into.release.helm);
    const table = values.raw instanceof go_value/* GoMap */.tn ? values.raw : new go_value/* GoMap */.tn(new Map());
    const folder = path.slice(0, path.length - chart.name.length);
    for (const child of chart.dependencies) {
        const own = table.entries.get(child.name);
        const childData = collect(child, `${folder}${child.parentName ?? chart.formerName ?? chart.name}/charts/${child.name}`, own?.raw instanceof go_value/* GoMap */.tn ? own : new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map())), false, into);
        subcharts.entries.set(child.name, new go_value/* Ref */.oS(childData));
    }
    for (const { name, file } of chart.templates) {
        const isPartial = (0,text_path/* fileNameOf */.bV)(name).startsWith('_');
        if (chart.isLibrary && !isPartial)
            continue;
        into.templates.push({ name: `${path}/${name}`, text: file.text, data, basePath: `${path}/templates`, decided: chart.decided });
    }
    return data;
};
const assertInstallable = (chart, { kubeVersion }) => {
    const type = chart.metadata.entries.get('type')?.raw;
    if (type !== undefined && type !== null && type !== '' && type !== 'application')
        throw new ChartError(`${(0,format_value/* printed */.zd)(type)} charts are not installable`);
    const wanted = chart.metadata.entries.get('kubeVersion')?.raw;
    const { plain } = parseKubeVersion(kubeVersion);
    if (typeof wanted === 'string' && wanted !== '' && !(0,semver/* isWithin */.UO)(wanted, plain))
        throw new ChartError(`chart requires kubeVersion: ${wanted} which is incompatible with Kubernetes ${plain}`);
};
/** What is thrown for what a chart does, as the reason that it is not rendered. */
const failure = (error) => {
    const isExpected = error instanceof ChartError ||
        error instanceof ValuesError ||
        error instanceof ManifestError ||
        error instanceof ReleaseNameError ||
        error instanceof SchemaError ||
        error instanceof template_error/* CallError */.R ||
        error instanceof template_error/* TemplateError */.$;
    if (isExpected)
        return { state: 'failed', reason: error.message };
    // Why SyntaxError: what a regular expression says when there is no more stack to compile it.
    if (error instanceof RangeError || (error instanceof SyntaxError && error.message.includes('tack overflow')))
        return { state: 'failed', reason: `the chart cannot be rendered here: ${error.message}` };
    throw error;
};
/** More of what may be chosen is not looked at, in values and in characters; then anything may. */
const render_chart_maxChoices = 1_000;
const maxChoiceText = 1_000_000;
/** The texts of what may be chosen, each once; beyond the bounds a key that is not known. */
const textsOfChoices = (choices) => {
    const texts = [];
    let length = 0;
    for (const choice of new Map(choices.map(one => [one.raw, one])).values()) {
        if (length > maxChoiceText || texts.length === render_chart_maxChoices)
            return [...texts, `${openText}: ${openText}`];
        const text = textOfChoice(choice);
        length += text.length;
        texts.push(text);
    }
    return texts;
};
/** What may be printed of a value that something may choose. */
const textOfChoice = (value) => {
    const { raw } = value;
    if (typeof raw === 'string')
        return raw;
    const files = raw instanceof go_value/* GoMap */.tn ? [...raw.entries.values()].flatMap(one => (one.raw instanceof go_value/* GoSlice */.dP ? (one.raw.bytes ?? []) : [])) : [];
    return files.length > 0 ? files.join('\n') : (0,go_value/* textOf */.b6)((0,encode_yaml/* encodeYaml */.w)(value));
};
/**
 * Executes the templates of a chart, without a cluster, a network or a clock. `files` are those of its folder, by path in it; `given` are
 * the values that come on top of its own. Never throws for what a chart does.
 */
const renderFiles = (files, given, release, { validates = true, mayMiss = false, mayLack = false, everyWay = false } = {}) => {
    try {
        const chart = loadChart(files, release.helm);
        assertInstallable(chart, release);
        const missing = missingDependencies(chart);
        const declared = chart.declared.map(one => [one.name, one]);
        if (!mayMiss)
            assertDependencies(missing, release.helm);
        const outdated = outdatedDependencies(chart);
        enableDependencies(chart, given, '', release.helm);
        importValues(chart, release.helm);
        assertReleaseName(release.name, release.helm);
        const values = coalesceValues(chart, given, release.helm);
        const lacking = stillDeclared(chart, missing);
        // Why: a chart that is there would bring values of its own.
        for (const name of lacking) {
            const own = values.entries.get(name)?.raw;
            const table = own instanceof go_value/* GoMap */.tn ? own : new go_value/* GoMap */.tn(new Map());
            if (table !== own)
                values.entries.set(name, new go_value/* Ref */.oS(table));
            table.lacks = name;
        }
        if (validates)
            assertSchemas(chart, values);
        const into = { templates: [], objects: releaseObjects(release), release };
        collect(chart, chart.name, new go_value/* Ref */.oS(values), true, into);
        // Why by name: what two charts call the same is rendered once, as the last one has it.
        const templates = [...new Map(into.templates.map(template => [template.name, template])).values()];
        let done = 0;
        const count = (amount) => {
            done += amount;
            if (done > render_chart_maxWork)
                throw new template_error/* TemplateError */.$('the chart does too much to be rendered here');
        };
        const facts = newFacts(everyWay);
        const mayBreak = mayLack ? 'all' : lacking.length > 0;
        const rendered = renderTemplates(templates, release.helm, newWork(count), { mayBreak, facts });
        return rendered.state === 'failed'
            ? { state: 'failed', reason: rendered.message, inPlay: valuesInPlay(rendered.message, values) }
            : {
                state: 'rendered',
                chart,
                files: rendered.files,
                missing: lacking,
                off: declared.flatMap(([name]) => declared.some(([other, one]) => other === name && chart.declared.includes(one)) ? [] : [name]),
                outdated: outdated.filter(one => chart.declared.includes(one)).map(({ name }) => name),
                broken: rendered.broken,
                isOpen: facts.decided,
                choices: textsOfChoices(facts.choices),
                asked: rendered.asked,
            };
    }
    catch (error) {
        return failure(error);
    }
};
/** Renders a chart as `helm template` does. Never throws for what a chart does. */
const renderChart = (files, given, release, options = {}) => {
    const rendered = renderFiles(files, given, release, options);
    if (rendered.state === 'failed')
        return rendered;
    try {
        return { state: 'rendered', chart: rendered.chart, manifests: manifestsOf(rendered.files, release.helm) };
    }
    catch (error) {
        return failure(error);
    }
};

;// CONCATENATED MODULE: ./build/render/helm/set-values.js





/** Why a flag cannot be read, in Helm's words. */
class SetError extends Error {
}
const maxIndex = 65_536;
const set_values_maxNesting = 30;
const set_values_typed = (text, mode) => {
    if (mode !== 'set')
        return text;
    if (text.toLowerCase() === 'true')
        return true;
    if (text.toLowerCase() === 'false')
        return false;
    if (text.toLowerCase() === 'null')
        return null;
    if (text === '0')
        return new go_value/* GoInt */.ov(0, 'int64');
    const whole = /^[+-]?[1-9]\d*$/u.test(text) ? parseInt64(text.replace(/^\+/u, '')) : undefined;
    return whole === undefined ? text : new go_value/* GoInt */.ov(whole, 'int64');
};
/** Source: Helm's strvals, set: a key without a name is passed over. */
const put = (table, key, value) => {
    if (key !== '')
        table.entries.set(key, value);
};
/** Reads `a.b[0]=c,d={e,f}` into a table. Source: Helm's strvals. */
class set_values_Reader {
    #text;
    #mode;
    #sources;
    #at = 0;
    constructor(text, mode, sources) {
        this.#text = text;
        this.#mode = mode;
        this.#sources = sources;
    }
    /** What the flag says. */
    #said(raw) {
        return new go_value/* Ref */.oS(raw, this.#sources);
    }
    into(table) {
        while (this.#at < this.#text.length)
            this.#key(table, 0);
    }
    /** Text up to one of some runes, which is taken, too; a backslash takes their meaning away. */
    #until(stops) {
        let text = '';
        for (; this.#at < this.#text.length; this.#at += 1) {
            const rune = this.#text[this.#at] ?? '';
            if (stops.includes(rune)) {
                this.#at += 1;
                return [text, rune];
            }
            if (rune === '\\' && this.#mode !== 'set-literal') {
                this.#at += 1;
                text += this.#text[this.#at] ?? '';
            }
            else
                text += rune;
        }
        return [text, ''];
    }
    #key(table, depth) {
        if (depth > set_values_maxNesting)
            throw new SetError(`value name nested level is greater than maximum supported nested level of ${set_values_maxNesting}`);
        const [key, stop] = this.#until('=[,.');
        if (stop === '' || stop === ',') {
            if (key === '' && stop === '')
                return;
            table.entries.set(key, this.#said(''));
            throw new SetError(`key ${JSON.stringify(key)} has no value${stop === ',' ? ' (cannot end with ,)' : ''}`);
        }
        if (stop === '=')
            this.#assign(value => put(table, key, this.#said(value)));
        else if (stop === '.') {
            const known = table.entries.get(key);
            const inner = known?.raw;
            const next = inner instanceof go_value/* GoMap */.tn ? inner : new go_value/* GoMap */.tn(new Map());
            this.#key(next, depth + 1);
            if (next.entries.size === 0)
                throw new SetError(`key map ${JSON.stringify(key)} has no value`);
            put(table, key, known?.raw === next ? known : this.#said(next));
        }
        else {
            const index = this.#index();
            const list = table.entries.get(key)?.raw;
            table.entries.set(key, this.#said(new go_value/* GoSlice */.dP(this.#item(list instanceof go_value/* GoSlice */.dP ? [...list.items] : [], index, depth))));
        }
    }
    #index() {
        const [text] = this.#until(']');
        const index = Number(text);
        if (!/^-?\d+$/u.test(text))
            throw new SetError(`error parsing index: strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`);
        if (index < 0)
            throw new SetError(`negative ${index} index not allowed`);
        if (index > maxIndex)
            throw new SetError(`index of ${index} is greater than maximum supported index of ${maxIndex}`);
        return index;
    }
    #item(list, index, depth) {
        if (depth > set_values_maxNesting)
            throw new SetError(`value name nested level is greater than maximum supported nested level of ${set_values_maxNesting}`);
        while (list.length <= index)
            list.push(this.#said(null));
        const [, stop] = this.#until('[.=');
        const known = list[index]?.raw;
        if (stop === '=')
            this.#assign(value => {
                list[index] = this.#said(value);
            });
        else if (stop === '[')
            list[index] = this.#said(new go_value/* GoSlice */.dP(this.#item(known instanceof go_value/* GoSlice */.dP ? [...known.items] : [], this.#index(), depth + 1)));
        else if (stop === '.') {
            const inner = known instanceof go_value/* GoMap */.tn ? known : new go_value/* GoMap */.tn(new Map());
            list[index] = this.#said(inner);
            this.#key(inner, depth + 1);
        }
        return list;
    }
    #assign(set) {
        if (this.#mode === 'set-literal') {
            set(this.#text.slice(this.#at));
            this.#at = this.#text.length;
            return;
        }
        if (this.#text[this.#at] === '{') {
            this.#at += 1;
            set(new go_value/* GoSlice */.dP(this.#list()));
            return;
        }
        set(set_values_typed(this.#until(',')[0], this.#mode));
    }
    #list() {
        const items = [];
        for (;;) {
            const [text, stop] = this.#until(',}');
            if (stop === '')
                throw new SetError("list must terminate with '}'");
            items.push(this.#said(set_values_typed(text, this.#mode)));
            if (stop === '}')
                break;
        }
        if (this.#text[this.#at] === ',')
            this.#at += 1;
        return items;
    }
}
/** Puts what a `--set` flag says into a table; `sources` are where it stands, if that is in a file. @throws SetError */
const setInto = (table, flag, mode, sources = template_sources/* noSources */.S0) => new set_values_Reader(flag, mode, sources).into(table);
/** What a flag says, and all that is in it. */
const saidBy = (raw, sources) => {
    if (raw instanceof go_value/* GoMap */.tn)
        return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map([...raw.entries].map(([key, value]) => [key, saidBy(value.raw ?? null, sources)]))), sources);
    if (raw instanceof go_value/* GoSlice */.dP)
        return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(raw.items.map(item => saidBy(item.raw ?? null, sources))), sources);
    return new go_value/* Ref */.oS(raw, sources);
};
/** Puts what `--set-json` says into a table: `key={\u2026}`, and in Helm 4 a whole object. `sources` as in `setInto`. @throws SetError */
const setJsonInto = (table, flag, merge, sources = template_sources/* noSources */.S0) => {
    const parse = (text) => {
        const [read] = readDocuments((0,source_file/* sourceFile */.s)('', text), 'unnamed');
        if (read === undefined || read.state === 'broken')
            throw new SetError(`failed parsing --set-json data ${flag}`);
        return saidBy(read.value.raw ?? null, sources).raw ?? null;
    };
    if (flag.trimStart().startsWith('{')) {
        const raw = parse(flag);
        if (raw instanceof go_value/* GoMap */.tn)
            for (const [key, value] of merge(raw, new go_value/* GoMap */.tn(new Map(table.entries))).entries)
                table.entries.set(key, value);
        return;
    }
    const at = flag.search(/=/u);
    if (at === -1)
        throw new SetError(`key ${JSON.stringify(flag)} has no value`);
    const holder = new go_value/* GoMap */.tn(new Map());
    setInto(holder, `${flag.slice(0, at)}=x`, 'set-string', sources);
    const end = endOfJson(flag, at + 1);
    replaceLeaf(table, holder, saidBy(parse(flag.slice(at + 1, end)), sources));
    if (end < flag.length)
        setJsonInto(table, flag.slice(end + 1), merge, sources);
};
/** Where a value of JSON ends: at a comma that is not in it. */
const endOfJson = (text, start) => {
    let depth = 0;
    let isQuoted = false;
    for (let at = start; at < text.length; at += 1) {
        const rune = text[at] ?? '';
        if (rune === '\\')
            at += 1;
        else if (rune === '"')
            isQuoted = !isQuoted;
        else if (isQuoted)
            continue;
        else if (rune === '{' || rune === '[')
            depth += 1;
        else if (rune === '}' || rune === ']')
            depth -= 1;
        else if (rune === ',' && depth === 0)
            return at;
    }
    return text.length;
};
/** Puts a value where a table made for its path has its only leaf. */
const replaceLeaf = (table, path, value) => {
    for (const [key, { raw, data }] of path.entries) {
        if (!(raw instanceof go_value/* GoMap */.tn)) {
            table.entries.set(key, value);
            continue;
        }
        const known = table.entries.get(key);
        const inner = known?.raw;
        const next = inner instanceof go_value/* GoMap */.tn ? inner : new go_value/* GoMap */.tn(new Map());
        if (known?.raw !== next)
            table.entries.set(key, new go_value/* Ref */.oS(next, data));
        replaceLeaf(next, raw, value);
    }
};

;// CONCATENATED MODULE: ./build/render/helm/template-files.js
/** The files of the templates of a chart and its subcharts, by the names that they have while they are rendered; `path` is that of the chart. */
const templateFiles = (chart, path = chart.name) => new Map([
    ...chart.templates.map(({ name, file }) => [`${path}/${name}`, file]),
    ...chart.dependencies.flatMap(child => [...templateFiles(child, `${path}/charts/${child.name}`)]),
]);

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/render/kustomize/objects/build-failure.js
/** Why a kustomization is not built: as kustomize would refuse it, or what is not in the repository. */
class BuildFailure extends Error {
    name = 'BuildFailure';
}
/** A file or folder that is not there, or not of the kind that was asked for: a resource is then tried in the other way. */
class NotFound extends BuildFailure {
}
/** Past a bound of this renderer, which kustomize does not have. Never tried in another way. */
class TooMuch extends BuildFailure {
}

;// CONCATENATED MODULE: ./build/render/kustomize/objects/resolve-scalar.js
const words = new Map([
    ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, 'null']),
    ...['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].map(word => [word, 'bool']),
    ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF', '-.inf', '-.Inf', '-.INF', '.nan', '.NaN', '.NAN'].map(word => [word, 'float']),
]);
const integer = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/u;
const resolve_scalar_float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;
const [dot, plus, minus, zero, nine] = [0x2e, 0x2b, 0x2d, 0x30, 0x39];
/** No number of Kubernetes is longer; a longer one stays a text. */
const maxNumberLength = 64;
const mayBeNumber = (text) => {
    const first = text.charCodeAt(0);
    return (first >= zero && first <= nine) || first === dot || first === plus || first === minus;
};
const resolve_scalar_digitsOf = (text) => text.replaceAll('_', '');
/** What a plain text is in go-yaml 3, with which kustomize reads and prints objects: `yes`, `on` and `1:30` are texts, `0777` is octal. */
const resolvesTo = (text) => {
    const word = words.get(text);
    if (word !== undefined)
        return word;
    if (text.length > maxNumberLength || !mayBeNumber(text))
        return 'str';
    const digits = resolve_scalar_digitsOf(text);
    if (integer.test(digits))
        return fitsInteger(wholeNumber(digits)) ? 'int' : 'float';
    return resolve_scalar_float.test(digits) && Number.isFinite(Number(digits)) ? 'float' : 'str';
};
const fitsInteger = (value) => value >= -(2n ** 63n) && value < 2n ** 64n;
const wholeNumber = (digits) => {
    const negative = digits.startsWith('-');
    const plain = digits.replace(/^[-+]/u, '');
    const value = BigInt(/^0[0-7]+$/u.test(plain) ? `0o${plain.slice(1)}` : plain.toLowerCase());
    return negative ? -value : value;
};
/** The value of a text that `resolvesTo` takes for something other than a text. */
const scalarOf = (text) => {
    const tag = resolvesTo(text);
    if (tag === 'null')
        return null;
    if (tag === 'bool')
        return text.toLowerCase() === 'true';
    const digits = resolve_scalar_digitsOf(text);
    return tag === 'int' ? wholeNumber(digits) : Number(digits);
};

;// CONCATENATED MODULE: ./build/render/kustomize/objects/node.js



const scalarNode = (text, tag, sources, quoted = false) => ({
    kind: 'scalar',
    text,
    tag,
    quoted,
    sources,
});
const stringNode = (text, sources) => scalarNode(text, 'str', sources);
const mapNode = (entries = new Map(), sources = template_sources/* noSources */.S0) => ({
    kind: 'map',
    entries,
    sources,
});
const listNode = (items = [], sources = template_sources/* noSources */.S0) => ({ kind: 'list', items, sources });
/** A copy that shares nothing that can change. */
const node_copyOf = (node) => {
    if (node.kind === 'scalar')
        return withoutTwins(node);
    if (node.kind === 'list')
        return listNode(node.items.map(node_copyOf), node.sources);
    return copyOfMap(node);
};
const withoutTwins = ({ twins: _twins, ...node }) => node;
const copyOfMap = (node) => mapNode(new Map([...node.entries].map(([key, value]) => [key, node_copyOf(value)])), node.sources);
/** Puts a value into the entry of a mapping as kyaml does: a scalar into the node that is there, and so into all entries that hold it. */
const overwrite = (map, key, value) => {
    const before = map.entries.get(key);
    if (value === before)
        return;
    const twins = value.kind === 'scalar' && before?.kind === 'scalar' ? before.twins : undefined;
    const after = twins ? { ...value, twins } : value;
    for (const twin of twins ?? [])
        if (twin.map.entries.get(twin.key) === before)
            twin.map.entries.set(twin.key, after);
    map.entries.set(key, after);
};
/** Makes the values of a mapping nodes of its own. */
const unshare = ({ entries }) => {
    for (const [key, value] of entries)
        if (value.kind === 'scalar')
            entries.set(key, withoutTwins(value));
};
/** Nothing, or a null: kustomize mostly takes the two for the same. */
const isMissing = (node) => node === undefined || node_isNull(node);
const node_isNull = (node) => node.kind === 'scalar' && node.tag === 'null';
/** The text of a scalar under a path of keys; empty when there is none. */
const node_textAt = (node, ...path) => {
    const found = nodeAt(node, ...path);
    return found?.kind === 'scalar' && found.tag !== 'null' ? found.text : '';
};
const nodeAt = (node, ...path) => {
    let here = node;
    for (const key of path)
        here = here?.kind === 'map' ? here.entries.get(key) : undefined;
    return here;
};
/** The mapping under a path of keys, made where there is none. */
const mapIn = (holder, ...path) => {
    let here = holder;
    for (const key of path) {
        const found = here.entries.get(key);
        if (found?.kind === 'map')
            here = found;
        else if (!isMissing(found))
            throw new BuildFailure(`wrong node kind: expected a mapping under ${path.join('/')}`);
        else {
            const made = mapNode();
            here.entries.set(key, made);
            here = made;
        }
    }
    return here;
};
/** How many nodes there are, the node itself included. */
const node_sizeOf = (node) => {
    if (node.kind === 'scalar')
        return 1;
    let size = 1;
    for (const one of node.kind === 'list' ? node.items : node.entries.values())
        size += node_sizeOf(one);
    return size;
};
/** How many nodes may be copied within one object or replacement: a copy into itself doubles each time. */
const node_maxCopied = 500_000;
/** Counts the nodes that are copied. */
class CopyBudget {
    #left = node_maxCopied;
    copy(node) {
        this.#left -= node_sizeOf(node);
        if (this.#left < 0)
            throw new TooMuch(`more than ${node_maxCopied} values are copied`);
        return node_copyOf(node);
    }
}
/** Puts an untagged text in place of a scalar: it keeps the quotes of what it replaces. */
const untagged = (text, before, sources) => scalarNode(text, '', sources, before?.kind === 'scalar' && before.quoted);
/**
 * Sets an entry whose key kustomize writes without a tag. A key that YAML reads as something other than a text cannot be printed, and
 * kustomize fails.
 */
const setEntry = (holder, key, value) => {
    if (!holder.entries.has(key) && resolvesTo(key) !== 'str')
        throw new BuildFailure(`the key ${JSON.stringify(key)} is not a text in YAML`);
    holder.entries.set(key, value);
};

;// CONCATENATED MODULE: ./build/render/kustomize/objects/read-objects.js









/** How deep collections may hold each other. */
const read_objects_maxDepth = 500;
/** Values that aliases may make of a text: more are not read. */
const read_objects_maxValues = 500_000;
const tags = new Map([
    ['!!str', 'str'],
    ['!!int', 'int'],
    ['!!float', 'float'],
    ['!!bool', 'bool'],
    ['!!null', 'null'],
]);
const tagOfValue = (value) => {
    if (value === null)
        return 'null';
    if (typeof value === 'boolean')
        return 'bool';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'int' : 'float';
    return 'str';
};
class read_objects_Reader {
    #file;
    #dialect;
    #from;
    #count = 0;
    /** `from` gives the places in a text that is not a file's: those in the file whose value it is. */
    constructor(file, dialect, from) {
        this.#file = file;
        this.#dialect = dialect;
        this.#from = from;
    }
    node(given, path, depth) {
        const found = (0,lookup/* deref */.LA)(given);
        if (found === undefined)
            throw new BuildFailure(`${this.#line(given)}: an alias stands for nothing`);
        this.#count += 1;
        if (depth > read_objects_maxDepth || this.#count > read_objects_maxValues)
            throw new TooMuch(`${this.#file.path} holds more than is read`);
        const sources = this.#sources(found, path);
        if (found.kind === 'mapping')
            return mapNode(this.#entries(found, path, depth), sources);
        if (found.kind === 'sequence')
            return listNode(found.items.map((item, index) => this.node(item, `${path}/${index}`, depth + 1)), sources);
        if (found.kind === 'alias')
            throw new BuildFailure(`${this.#line(given)}: an alias stands for an alias`);
        return this.#scalar(found, sources);
    }
    #line(node) {
        return `${this.#file.path}:${this.#file.lines.line(node.range.start)}`;
    }
    #sources(node, path) {
        const { start, end } = node.range;
        return this.#from?.(start, end) ?? [new template_sources/* Place */.YR('value', this.#file.path, path.slice(1), start, end)];
    }
    #scalar(node, sources) {
        const quoted = node.style !== 'plain';
        if (this.#dialect === 'settings') {
            const value = (0,yaml_scalar/* scalarValue */.U)(node);
            if (value === undefined)
                throw new BuildFailure(`${this.#line(node)}: the value is not known`);
            return scalarNode(typeof value === 'string' ? value : `${value}`, tagOfValue(value), sources, quoted);
        }
        const tag = node.tag === undefined ? undefined : (tags.get(node.tag) ?? 'str');
        const scalar = scalarNode(node.value, tag ?? (quoted ? 'str' : resolvesTo(node.value)), sources, quoted);
        return node.style === 'folded' ? { ...scalar, folded: true } : scalar;
    }
    #entries(node, path, depth) {
        const entries = new Map();
        for (const entry of node.entries) {
            if (isMerge(entry))
                continue;
            const key = this.#key(entry);
            if (entries.has(key) && this.#dialect === 'objects')
                throw new BuildFailure(`${this.#line(entry.key)}: the key ${key} is there already`);
            entries.set(key, this.node(entry.value, `${path}/${key}`, depth + 1));
        }
        for (const entry of node.entries)
            if (isMerge(entry))
                this.#merge(entry, entries, path, depth);
        return entries;
    }
    #merge(entry, entries, path, depth) {
        const target = (0,lookup/* deref */.LA)(entry.value);
        const maps = target?.kind === 'sequence' ? target.items.map(item => (0,lookup/* deref */.LA)(item)) : [target];
        for (const map of maps) {
            if (map?.kind !== 'mapping')
                throw new BuildFailure(`${this.#line(entry.key)}: map merge requires map or sequence of maps as the value`);
            if (depth > read_objects_maxDepth)
                throw new TooMuch(`${this.#file.path} holds more than is read`);
            for (const [key, value] of this.#entries(map, path, depth + 1))
                if (!entries.has(key))
                    entries.set(key, value);
        }
    }
    #key({ key }) {
        const node = (0,lookup/* deref */.LA)(key);
        if (node?.kind !== 'scalar')
            throw new BuildFailure(`${this.#line(key)}: a key is not a text`);
        if (this.#dialect === 'settings')
            return `${(0,yaml_scalar/* scalarValue */.U)(node) ?? node.value}`;
        if (node.style === 'plain' && node.tag === undefined && resolvesTo(node.value) !== 'str')
            throw new BuildFailure(`${this.#line(key)}: the key ${node.value} is not a text`);
        return node.value;
    }
}
const documentsOf = (file) => {
    const yaml = (0,parse/* parseYaml */.hN)(file);
    const problem = yaml.notifications.find(({ level }) => level === 'error');
    if (problem)
        throw new MalformedYaml(problem.message.startsWith(file.path) ? problem.message : `${file.path}: ${problem.message}`);
    return yaml.documents;
};
/** A text that is not YAML. A resource of this kind is not tried as a folder. */
class MalformedYaml extends BuildFailure {
}
/** The documents of a text, without the empty ones. `from` gives the places in a text that is a value of a file. */
const read_objects_readDocuments = (file, dialect, from) => documentsOf(file).flatMap(document => (document.root === undefined ? [] : [new read_objects_Reader(file, dialect, from).node(document.root, '', 0)]));
const itemsOfList = (object) => {
    const kind = node_textAt(object, 'kind');
    const items = object.entries.get('items');
    if (!kind.endsWith('List') || items === undefined)
        return undefined;
    if (items.kind === 'list')
        return items.items;
    if (isMissing(items))
        return [];
    throw new BuildFailure(`expected array in ${kind}/items, but found something else`);
};
/** An object of Kubernetes, or why it is not one. */
const checked = (node) => {
    if (node.kind !== 'map')
        throw new BuildFailure('missing Resource metadata');
    const hasMeta = ['apiVersion', 'kind'].some(key => node_textAt(node, key) !== '') || !isMissing(nodeAt(node, 'metadata'));
    if (!hasMeta)
        throw new BuildFailure('missing Resource metadata');
    const kind = node_textAt(node, 'kind');
    if (kind === '')
        throw new BuildFailure('missing kind in object');
    if (!kind.endsWith('List') && node_textAt(node, 'metadata', 'name') === '')
        throw new BuildFailure('missing metadata.name in object');
    return node;
};
/** A text or a file's text. `from` as in `readDocuments`. */
const readObjects = (file, from) => {
    const waiting = [...read_objects_readDocuments(file, 'objects', from)];
    const objects = [];
    for (let at = 0; at < waiting.length; at += 1) {
        const node = waiting[at];
        if (node === undefined || isMissing(node) || isEmpty(node))
            continue;
        const object = checked(node);
        const items = itemsOfList(object);
        if (items === undefined)
            objects.push(object);
        else
            for (const item of items)
                waiting.push(item);
    }
    return objects;
};
const isEmpty = (node) => (node.kind === 'map' ? node.entries.size === 0 : node.kind === 'list' && node.items.length === 0);
/** A text that stands in a value, as if it were a file. */
const readObjectsOfText = (text, from) => readObjects((0,source_file/* sourceFile */.s)(from[0]?.file ?? '', text), () => from);

// EXTERNAL MODULE: ./build/text/record.js
var record = __webpack_require__(68901);
;// CONCATENATED MODULE: ./build/render/kustomize/settings/adapt-to-schema.js

const schemaIn = (holder, key) => {
    if (!(0,record/* isRecord */.u)(holder))
        return undefined;
    const found = holder[key];
    return (0,record/* isRecord */.u)(found) ? found : undefined;
};
/** The names of a struct's fields by their names in small letters. */
const fieldNames = (entries) => new Map(Object.keys(entries).map(name => [name.toLowerCase(), name]));
const adaptObject = (entries, value, texts) => {
    const names = fieldNames(entries);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => {
        const name = names.get(key.toLowerCase()) ?? key;
        const schema = schemaIn(entries, name);
        return [name, schema === undefined ? one : adapt(schema, one, texts)];
    }));
};
const adapt = (schema, value, texts) => {
    const wrapped = schemaIn(schema, 'wrapped');
    if (wrapped !== undefined)
        return value === null ? value : adapt(wrapped, value, texts);
    const entries = schemaIn(schema, 'entries');
    if (entries !== undefined)
        return (0,record/* isRecord */.u)(value) ? adaptObject(entries, value, texts) : value;
    const item = schemaIn(schema, 'item');
    if (item !== undefined)
        return Array.isArray(value) ? value.map(one => adapt(item, one, texts)) : value;
    const values = (0,record/* isRecord */.u)(schema) && schema['type'] === 'record' ? schemaIn(schema, 'value') : undefined;
    if (values !== undefined)
        return (0,record/* isRecord */.u)(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, adapt(values, one, texts)])) : value;
    const isText = (0,record/* isRecord */.u)(schema) && schema['type'] === 'string' && texts === 'any scalar';
    return isText && (typeof value === 'number' || typeof value === 'boolean') ? `${value}` : value;
};
/** A value of JSON as encoding/json reads it into the struct that a schema describes: the names of fields may be written in any case. */
const adaptTo = (schema, value, texts) => adapt(schema, value, texts);

;// CONCATENATED MODULE: ./build/render/kustomize/settings/settings-schema.js

/** The file a kustomization is, as kustomize api 0.21.2 reads it (`types.Kustomization`): unknown fields and other types are errors. */
const settings_schema_text = valibot_dist/* nullish */.cl6(valibot_dist/* string */.YjP(), '');
const flag = valibot_dist/* nullish */.cl6(valibot_dist/* boolean */.zMY(), false);
const settings_schema_whole = valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig(), valibot_dist/* integer */.ndf());
const texts = valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(valibot_dist/* nullish */.cl6(valibot_dist/* string */.YjP(), '')), []);
const pairs = valibot_dist/* nullish */.cl6(valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), settings_schema_text));
const gvk = { group: settings_schema_text, version: settings_schema_text, kind: settings_schema_text };
const fieldSpecSchema = valibot_dist/* strictObject */.rej({ ...gvk, path: settings_schema_text, create: flag });
/** Specs in configurations and plugins, which may have fields that kustomize does not know. */
const looseFieldSpecs = valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(valibot_dist/* looseObject */._H3(fieldSpecSchema.entries)), []);
const selectorFields = { ...gvk, name: settings_schema_text, namespace: settings_schema_text, labelSelector: settings_schema_text, annotationSelector: settings_schema_text };
const selectorSchema = valibot_dist/* strictObject */.rej(selectorFields);
const patchOptions = valibot_dist/* strictObject */.rej({ allowNameChange: flag, allowKindChange: flag });
const patchSchema = valibot_dist/* strictObject */.rej({ path: settings_schema_text, patch: settings_schema_text, target: valibot_dist/* nullish */.cl6(selectorSchema), options: valibot_dist/* nullish */.cl6(patchOptions) });
const imageSchema = valibot_dist/* strictObject */.rej({ name: settings_schema_text, newName: settings_schema_text, newTag: settings_schema_text, tagSuffix: settings_schema_text, digest: settings_schema_text });
const fieldOptions = valibot_dist/* strictObject */.rej({ delimiter: settings_schema_text, index: valibot_dist/* nullish */.cl6(settings_schema_whole, 0), encoding: settings_schema_text, create: flag });
const replacementFields = {
    source: valibot_dist/* nullish */.cl6(valibot_dist/* strictObject */.rej({ ...gvk, name: settings_schema_text, namespace: settings_schema_text, fieldPath: settings_schema_text, options: valibot_dist/* nullish */.cl6(fieldOptions) })),
    targets: valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(valibot_dist/* strictObject */.rej({
        select: valibot_dist/* nullish */.cl6(selectorSchema),
        reject: valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(selectorSchema), []),
        fieldPaths: texts,
        options: valibot_dist/* nullish */.cl6(fieldOptions),
    }))),
    sourceValue: valibot_dist/* nullish */.cl6(valibot_dist/* string */.YjP()),
};
const replacementSchema = valibot_dist/* strictObject */.rej(replacementFields);
const replacementFieldSchema = valibot_dist/* strictObject */.rej({ ...replacementFields, path: settings_schema_text });
const replicaSchema = valibot_dist/* strictObject */.rej({ name: settings_schema_text, count: valibot_dist/* nullish */.cl6(settings_schema_whole, 0) });
const generatorOptionsSchema = valibot_dist/* strictObject */.rej({ labels: pairs, annotations: pairs, disableNameSuffixHash: flag, immutable: flag });
const generatorFields = {
    namespace: settings_schema_text,
    name: settings_schema_text,
    behavior: settings_schema_text,
    literals: texts,
    files: texts,
    envs: texts,
    env: settings_schema_text,
    options: valibot_dist/* nullish */.cl6(generatorOptionsSchema),
};
const configMapSchema = valibot_dist/* strictObject */.rej(generatorFields);
const secretSchema = valibot_dist/* strictObject */.rej({ ...generatorFields, type: settings_schema_text });
const labelSchema = valibot_dist/* strictObject */.rej({
    pairs,
    includeSelectors: flag,
    includeTemplates: flag,
    includeVolumeClaimTemplates: flag,
    fields: valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(fieldSpecSchema), []),
});
const varSchema = valibot_dist/* strictObject */.rej({
    name: settings_schema_text,
    objref: valibot_dist/* nullish */.cl6(valibot_dist/* strictObject */.rej({ ...gvk, apiVersion: settings_schema_text, name: settings_schema_text, namespace: settings_schema_text }), {}),
    fieldref: valibot_dist/* nullish */.cl6(valibot_dist/* strictObject */.rej({ fieldPath: settings_schema_text, fieldpath: settings_schema_text }), {}),
});
const sortOptionsSchema = valibot_dist/* strictObject */.rej({
    order: settings_schema_text,
    legacySortOptions: valibot_dist/* nullish */.cl6(valibot_dist/* strictObject */.rej({ orderFirst: texts, orderLast: texts })),
});
/** Settings of a chart, but for those that change nothing here. Source: kustomize, `types.HelmChart`. */
const helmChartSchema = valibot_dist/* looseObject */._H3({
    ...{ name: settings_schema_text, version: settings_schema_text, repo: settings_schema_text, releaseName: settings_schema_text, namespace: settings_schema_text, valuesFile: settings_schema_text, valuesMerge: settings_schema_text },
    ...{ kubeVersion: settings_schema_text, nameTemplate: settings_schema_text, additionalValuesFiles: texts, apiVersions: texts },
    ...{ includeCRDs: flag, skipHooks: flag, skipTests: flag },
    valuesInline: valibot_dist/* nullish */.cl6(valibot_dist/* looseObject */._H3({})),
});
/** Source: kustomize, `types.HelmChartArgs`. */
const oldHelmChartSchema = valibot_dist/* looseObject */._H3({
    ...{ chartName: settings_schema_text, chartVersion: settings_schema_text, chartRepoUrl: settings_schema_text, chartHome: settings_schema_text, values: settings_schema_text, valuesMerge: settings_schema_text, releaseName: settings_schema_text },
    valuesLocal: valibot_dist/* nullish */.cl6(valibot_dist/* looseObject */._H3({})),
});
const list = (item) => valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(item), []);
const settingsSchema = valibot_dist/* strictObject */.rej({
    apiVersion: settings_schema_text,
    kind: settings_schema_text,
    metadata: valibot_dist/* nullish */.cl6(valibot_dist/* strictObject */.rej({ name: settings_schema_text, namespace: settings_schema_text, labels: pairs, annotations: pairs })),
    openapi: pairs,
    namePrefix: settings_schema_text,
    nameSuffix: settings_schema_text,
    namespace: settings_schema_text,
    commonLabels: pairs,
    labels: list(labelSchema),
    commonAnnotations: pairs,
    patchesStrategicMerge: texts,
    patchesJson6902: list(patchSchema),
    patches: list(patchSchema),
    images: list(imageSchema),
    imageTags: list(imageSchema),
    replacements: list(replacementFieldSchema),
    replicas: list(replicaSchema),
    vars: list(varSchema),
    sortOptions: valibot_dist/* nullish */.cl6(sortOptionsSchema),
    resources: texts,
    components: texts,
    crds: texts,
    bases: texts,
    configMapGenerator: list(configMapSchema),
    secretGenerator: list(secretSchema),
    helmGlobals: valibot_dist/* nullish */.cl6(valibot_dist/* looseObject */._H3({ chartHome: settings_schema_text })),
    helmCharts: list(helmChartSchema),
    helmChartInflationGenerator: list(oldHelmChartSchema),
    generatorOptions: valibot_dist/* nullish */.cl6(generatorOptionsSchema),
    configurations: texts,
    generators: texts,
    transformers: texts,
    validators: texts,
    buildMetadata: texts,
});

;// CONCATENATED MODULE: ./build/render/kustomize/settings/settings.js







/** A node as JSON has it: `null`, texts, numbers, booleans, arrays, objects. */
const plainOf = (node) => {
    if (node.kind === 'list')
        return node.items.map(plainOf);
    if (node.kind === 'map')
        return Object.fromEntries([...node.entries].map(([key, value]) => [key, plainOf(value)]));
    if (node.tag === 'null')
        return null;
    if (node.tag === 'str')
        return node.text;
    if (node.tag === '' && node.quoted)
        return node.text;
    if (node.tag === 'int' || node.tag === 'float')
        return Number.isNaN(Number(node.text)) ? Number(scalarOf(node.text)) : Number(node.text);
    const value = scalarOf(node.text);
    return typeof value === 'bigint' ? Number(value) : (value ?? node.text);
};
const childOf = (node, step) => {
    if (node?.kind === 'list')
        return typeof step === 'number' ? node.items[step] : undefined;
    return node?.kind === 'map' ? node.entries.get(`${step}`) : undefined;
};
/** Settings with the nodes they were read from: where each of them stands. */
class Located {
    value;
    node;
    constructor(value, node) {
        this.value = value;
        this.node = node;
    }
    /** The places of what stands under a path of keys and indexes; those of the whole when there is nothing. */
    sources(...path) {
        let here = this.node;
        for (const step of path) {
            const next = childOf(here, step);
            if (next === undefined)
                break;
            here = next;
        }
        return here?.sources ?? [];
    }
    /** Some settings of these with their node. */
    at(part, ...path) {
        let here = this.node;
        for (const step of path)
            here = childOf(here, step);
        return new Located(part, here);
    }
}
/** Parses a node. @throws BuildFailure that names the field. */
const parseSettings = (schema, node, name) => {
    const read = valibot_dist/* safeParse */.xLC(schema, adaptTo(schema, plainOf(node), 'text'));
    if (read.success)
        return new Located(read.output, node);
    const [issue] = read.issues;
    throw new BuildFailure(`invalid ${name}: ${valibot_dist/* getDotPath */.BuJ(issue) ?? ''} ${issue.message}`);
};
/** The first document of a text of settings. */
const firstDocument = (file) => read_objects_readDocuments(file, 'settings')[0];
const header = new Set(['apiVersion', 'kind']);
const settings_isEmpty = (node) => node.kind === 'map' && [...node.entries].every(([key, value]) => header.has(key) || isMissing(value));
const versions = {
    Kustomization: 'kustomize.config.k8s.io/v1beta1',
    Component: 'kustomize.config.k8s.io/v1alpha1',
};
/** Reads a kustomization. */
const readSettings = (file) => {
    const node = firstDocument(file);
    if (node === undefined || isMissing(node) || settings_isEmpty(node))
        throw new BuildFailure(`${file.path} is empty`);
    const settings = parseSettings(settingsSchema, node, `Kustomization ${file.path}`);
    const { kind, apiVersion } = settings.value;
    const version = versions[kind === '' ? 'Kustomization' : kind];
    if (version === undefined)
        throw new BuildFailure(`${file.path}: kind should be Kustomization or Component`);
    if (apiVersion !== '' && apiVersion !== version)
        throw new BuildFailure(`${file.path}: apiVersion for ${kind} should be ${version}`);
    return settings;
};

;// CONCATENATED MODULE: ./build/render/kustomize/objects/cluster-scoped.js
/** Kinds that kustomize knows to be of the whole cluster, as `apiVersion/kind` (schema of Kubernetes 1.21); any other has a namespace. */
const clusterScoped = new Set(`
admissionregistration.k8s.io/v1/MutatingWebhookConfiguration
admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy
admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding
admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration
admissionregistration.k8s.io/v1beta1/MutatingWebhookConfiguration
admissionregistration.k8s.io/v1beta1/ValidatingWebhookConfiguration
apiextensions.k8s.io/v1/CustomResourceDefinition
apiextensions.k8s.io/v1beta1/CustomResourceDefinition
apiregistration.k8s.io/v1/APIService
apiregistration.k8s.io/v1beta1/APIService
certificates.k8s.io/v1/CertificateSigningRequest
certificates.k8s.io/v1beta1/CertificateSigningRequest
flowcontrol.apiserver.k8s.io/v1beta1/FlowSchema
flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfiguration
networking.k8s.io/v1/IngressClass
networking.k8s.io/v1beta1/IngressClass
node.k8s.io/v1/RuntimeClass
node.k8s.io/v1beta1/RuntimeClass
policy/v1beta1/PodSecurityPolicy
rbac.authorization.k8s.io/v1/ClusterRole
rbac.authorization.k8s.io/v1/ClusterRoleBinding
rbac.authorization.k8s.io/v1beta1/ClusterRole
rbac.authorization.k8s.io/v1beta1/ClusterRoleBinding
scheduling.k8s.io/v1/PriorityClass
scheduling.k8s.io/v1beta1/PriorityClass
storage.k8s.io/v1/CSIDriver
storage.k8s.io/v1/CSINode
storage.k8s.io/v1/StorageClass
storage.k8s.io/v1/VolumeAttachment
storage.k8s.io/v1beta1/CSIDriver
storage.k8s.io/v1beta1/CSINode
storage.k8s.io/v1beta1/StorageClass
storage.k8s.io/v1beta1/VolumeAttachment
v1/ComponentStatus
v1/Namespace
v1/Node
v1/NodeProxyOptions
v1/PersistentVolume
`
    .trim()
    .split(/\s+/u));
const namespaced = new Set(`
apps/v1/ControllerRevision
apps/v1/DaemonSet
apps/v1/Deployment
apps/v1/ReplicaSet
apps/v1/StatefulSet
autoscaling/v1/HorizontalPodAutoscaler
autoscaling/v1/Scale
autoscaling/v2beta1/HorizontalPodAutoscaler
autoscaling/v2beta2/HorizontalPodAutoscaler
batch/v1/CronJob
batch/v1/Job
batch/v1beta1/CronJob
coordination.k8s.io/v1/Lease
coordination.k8s.io/v1beta1/Lease
discovery.k8s.io/v1/EndpointSlice
discovery.k8s.io/v1beta1/EndpointSlice
events.k8s.io/v1/Event
events.k8s.io/v1beta1/Event
extensions/v1beta1/Ingress
networking.k8s.io/v1/Ingress
networking.k8s.io/v1/NetworkPolicy
networking.k8s.io/v1beta1/Ingress
policy/v1/PodDisruptionBudget
policy/v1beta1/PodDisruptionBudget
rbac.authorization.k8s.io/v1/Role
rbac.authorization.k8s.io/v1/RoleBinding
rbac.authorization.k8s.io/v1beta1/Role
rbac.authorization.k8s.io/v1beta1/RoleBinding
storage.k8s.io/v1beta1/CSIStorageCapacity
v1/ConfigMap
v1/Endpoints
v1/Event
v1/LimitRange
v1/PersistentVolumeClaim
v1/Pod
v1/PodAttachOptions
v1/PodExecOptions
v1/PodPortForwardOptions
v1/PodProxyOptions
v1/PodTemplate
v1/ReplicationController
v1/ResourceQuota
v1/Secret
v1/Service
v1/ServiceAccount
v1/ServiceProxyOptions
`
    .trim()
    .split(/\s+/u));
/** Whether kustomize has a schema of the kind. */
const hasSchema = (name) => clusterScoped.has(name) || namespaced.has(name);

;// CONCATENATED MODULE: ./build/render/kustomize/objects/resource-id.js

const parseApiVersion = (apiVersion) => {
    const slash = apiVersion.indexOf('/');
    return slash < 0 ? { group: '', version: apiVersion } : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) };
};
const apiVersionOf = ({ group, version }) => (group === '' ? version : `${group}/${version}`);
/** Whether kustomize knows the kind to have no namespace. */
const isClusterScoped = (gvk) => clusterScoped.has(`${apiVersionOf(gvk)}/${gvk.kind}`);
const isSelected = (gvk, selector) => (selector.group === '' || selector.group === gvk.group) &&
    (selector.version === '' || selector.version === gvk.version) &&
    (selector.kind === '' || selector.kind === gvk.kind);
const sameGvk = (one, other) => one.group === other.group && one.version === other.version && one.kind === other.kind;
/** What stands for the namespace of what has none. */
const noNamespace = '_non_namespaceable_';
/** The namespace an object will be in: `default` when none is written. */
const effectiveNamespace = (id) => isClusterScoped(id) ? noNamespace : id.namespace === '' ? 'default' : id.namespace;
/** The same for all ids that kustomize takes for equal. */
const resource_id_keyOf = (id) => `${id.group}/${id.version}/${id.kind}/${effectiveNamespace(id)}/${id.name}`;
const sameId = (one, other) => one.name === other.name && sameGvk(one, other) && effectiveNamespace(one) === effectiveNamespace(other);
/** An id for people: `Deployment web in prod`. */
const describeId = (id) => `${apiVersionOf(id)} ${id.kind} ${id.name}${id.namespace === '' ? '' : ` in ${id.namespace}`}`;

;// CONCATENATED MODULE: ./build/render/kustomize/fields/default-fields.js
/**
 * The fields that kustomize's transformers change when nobody configures them (kustomize api 0.21.2, Apache-2.0). A line is a path, with
 * `!` when the field is made where it is missing, and the kinds that have it: `*`, `Kind` or `group/version/Kind` with empty parts for any.
 */
const defaultFields = {
    commonAnnotations: `
metadata/annotations! *
spec/template/metadata/annotations! /v1/ReplicationController Deployment ReplicaSet DaemonSet StatefulSet batch//Job
spec/jobTemplate/metadata/annotations! batch//CronJob
spec/jobTemplate/spec/template/metadata/annotations! batch//CronJob`,
    commonLabels: `
spec/selector! /v1/Service /v1/ReplicationController
spec/selector/matchLabels! Deployment ReplicaSet DaemonSet apps//StatefulSet
spec/template/spec/affinity/podAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels apps//Deployment apps//StatefulSet
spec/template/spec/affinity/podAffinity/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels apps//Deployment apps//StatefulSet
spec/template/spec/affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels apps//Deployment apps//StatefulSet
spec/template/spec/affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels apps//Deployment apps//StatefulSet
spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels apps//Deployment apps//StatefulSet
spec/selector/matchLabels batch//Job policy//PodDisruptionBudget
spec/jobTemplate/spec/selector/matchLabels batch//CronJob
spec/podSelector/matchLabels networking.k8s.io//NetworkPolicy
spec/ingress/from/podSelector/matchLabels networking.k8s.io//NetworkPolicy
spec/egress/to/podSelector/matchLabels networking.k8s.io//NetworkPolicy
metadata/labels! *
spec/template/metadata/labels! /v1/ReplicationController Deployment ReplicaSet DaemonSet apps//StatefulSet batch//Job
spec/jobTemplate/metadata/labels! batch//CronJob
spec/jobTemplate/spec/template/metadata/labels! batch//CronJob
spec/volumeClaimTemplates[]/metadata/labels! apps//StatefulSet`,
    templateLabels: `
metadata/labels! *
spec/template/metadata/labels! /v1/ReplicationController Deployment ReplicaSet DaemonSet apps//StatefulSet batch//Job
spec/jobTemplate/metadata/labels! batch//CronJob
spec/jobTemplate/spec/template/metadata/labels! batch//CronJob`,
    volumeClaimTemplateLabels: `
spec/volumeClaimTemplates[]/metadata/labels! apps//StatefulSet`,
    images: `
spec/containers[]/image! *
spec/initContainers[]/image! *
spec/volumes[]/image/reference! *
spec/template/spec/containers[]/image! *
spec/template/spec/initContainers[]/image! *
spec/template/spec/volumes[]/image/reference! *
spec/jobTemplate/spec/template/spec/volumes[]/image/reference! *`,
    replicas: `
spec/replicas! Deployment ReplicationController ReplicaSet StatefulSet`,
    namespace: `
metadata/name! Namespace
spec/service/namespace! apiregistration.k8s.io//APIService
spec/conversion/webhook/clientConfig/service/namespace apiextensions.k8s.io//CustomResourceDefinition`,
    varReference: `
spec/jobTemplate/spec/template/spec/containers/args CronJob
spec/jobTemplate/spec/template/spec/containers/command CronJob
spec/jobTemplate/spec/template/spec/containers/env/value CronJob
spec/jobTemplate/spec/template/spec/containers/volumeMounts/mountPath CronJob
spec/jobTemplate/spec/template/spec/initContainers/args CronJob
spec/jobTemplate/spec/template/spec/initContainers/command CronJob
spec/jobTemplate/spec/template/spec/initContainers/env/value CronJob
spec/jobTemplate/spec/template/spec/initContainers/volumeMounts/mountPath CronJob
spec/jobTemplate/spec/template/volumes/nfs/server CronJob
spec/template/spec/containers/args DaemonSet Deployment Job ReplicaSet StatefulSet
spec/template/spec/containers/command DaemonSet Deployment Job ReplicaSet StatefulSet
spec/template/spec/containers/env/value DaemonSet Deployment Job ReplicaSet StatefulSet
spec/template/spec/containers/volumeMounts/mountPath DaemonSet Deployment Job ReplicaSet StatefulSet
spec/template/spec/initContainers/args DaemonSet Deployment Job ReplicaSet StatefulSet
spec/template/spec/initContainers/command DaemonSet Deployment Job ReplicaSet StatefulSet
spec/template/spec/initContainers/env/value DaemonSet Deployment Job ReplicaSet StatefulSet
spec/template/spec/initContainers/volumeMounts/mountPath DaemonSet Deployment Job ReplicaSet StatefulSet
spec/template/spec/volumes/nfs/server DaemonSet Deployment Job ReplicaSet
spec/template/metadata/annotations Deployment
spec/rules/host Ingress
spec/tls/hosts Ingress
spec/tls/secretName Ingress
spec/containers/args Pod
spec/containers/command Pod
spec/containers/env/value Pod
spec/containers/volumeMounts/mountPath Pod
spec/initContainers/args Pod
spec/initContainers/command Pod
spec/initContainers/env/value Pod
spec/initContainers/volumeMounts/mountPath Pod
spec/volumes/nfs/server Pod
spec/ports/port Service
spec/ports/targetPort Service
spec/volumeClaimTemplates/spec/nfs/server StatefulSet
spec/nfs/server PersistentVolume
metadata/labels *
metadata/annotations *`,
    labels: ``,
    namePrefix: `metadata/name *`,
    nameSuffix: `metadata/name *`,
};

;// CONCATENATED MODULE: ./build/render/kustomize/fields/default-references.js
/**
 * Where objects name others (kustomize api 0.21.2, Apache-2.0): a line with `=` is the kind that is named, in the form of the lines of
 * default-fields.ts, and the lines after it are where.
 */
const defaultReferences = String.raw `
= Deployment
spec/scaleTargetRef/name HorizontalPodAutoscaler
= ReplicationController
spec/scaleTargetRef/name HorizontalPodAutoscaler
= ReplicaSet
spec/scaleTargetRef/name HorizontalPodAutoscaler
= StatefulSet
spec/scaleTargetRef/name HorizontalPodAutoscaler
= /v1/ConfigMap
spec/volumes/configMap/name /v1/Pod
spec/containers/env/valueFrom/configMapKeyRef/name /v1/Pod
spec/initContainers/env/valueFrom/configMapKeyRef/name /v1/Pod
spec/containers/envFrom/configMapRef/name /v1/Pod
spec/initContainers/envFrom/configMapRef/name /v1/Pod
spec/volumes/projected/sources/configMap/name /v1/Pod
template/spec/volumes/configMap/name PodTemplate
template/spec/containers/env/valueFrom/configMapKeyRef/name PodTemplate
template/spec/initContainers/env/valueFrom/configMapKeyRef/name PodTemplate
template/spec/containers/envFrom/configMapRef/name PodTemplate
template/spec/initContainers/envFrom/configMapRef/name PodTemplate
template/spec/volumes/projected/sources/configMap/name PodTemplate
spec/template/spec/volumes/configMap/name Deployment ReplicaSet DaemonSet StatefulSet Job
spec/template/spec/containers/env/valueFrom/configMapKeyRef/name Deployment ReplicaSet DaemonSet StatefulSet Job
spec/template/spec/initContainers/env/valueFrom/configMapKeyRef/name Deployment ReplicaSet DaemonSet StatefulSet Job
spec/template/spec/containers/envFrom/configMapRef/name Deployment ReplicaSet DaemonSet StatefulSet Job
spec/template/spec/initContainers/envFrom/configMapRef/name Deployment ReplicaSet DaemonSet StatefulSet Job
spec/template/spec/volumes/projected/sources/configMap/name Deployment ReplicaSet DaemonSet StatefulSet Job
spec/jobTemplate/spec/template/spec/volumes/configMap/name CronJob
spec/jobTemplate/spec/template/spec/volumes/projected/sources/configMap/name CronJob
spec/jobTemplate/spec/template/spec/containers/env/valueFrom/configMapKeyRef/name CronJob
spec/jobTemplate/spec/template/spec/initContainers/env/valueFrom/configMapKeyRef/name CronJob
spec/jobTemplate/spec/template/spec/containers/envFrom/configMapRef/name CronJob
spec/jobTemplate/spec/template/spec/initContainers/envFrom/configMapRef/name CronJob
spec/configSource/configMap Node
rules/resourceNames Role ClusterRole
metadata/annotations/nginx.ingress.kubernetes.io\/fastcgi-params-configmap Ingress
= /v1/Secret
spec/volumes/secret/secretName /v1/Pod
spec/containers/env/valueFrom/secretKeyRef/name /v1/Pod
spec/initContainers/env/valueFrom/secretKeyRef/name /v1/Pod
spec/containers/envFrom/secretRef/name /v1/Pod
spec/initContainers/envFrom/secretRef/name /v1/Pod
spec/imagePullSecrets/name /v1/Pod
spec/volumes/projected/sources/secret/name /v1/Pod
template/spec/volumes/secret/secretName PodTemplate
template/spec/containers/env/valueFrom/secretKeyRef/name PodTemplate
template/spec/initContainers/env/valueFrom/secretKeyRef/name PodTemplate
template/spec/containers/envFrom/secretRef/name PodTemplate
template/spec/initContainers/envFrom/secretRef/name PodTemplate
template/spec/imagePullSecrets/name PodTemplate
template/spec/volumes/projected/sources/secret/name PodTemplate
spec/template/spec/volumes/secret/secretName Deployment ReplicaSet DaemonSet StatefulSet Job
spec/template/spec/containers/env/valueFrom/secretKeyRef/name Deployment ReplicaSet DaemonSet StatefulSet Job serving.knative.dev/v1/Service
spec/template/spec/initContainers/env/valueFrom/secretKeyRef/name Deployment ReplicaSet DaemonSet StatefulSet Job
spec/template/spec/containers/envFrom/secretRef/name Deployment ReplicaSet DaemonSet StatefulSet Job
spec/template/spec/initContainers/envFrom/secretRef/name Deployment ReplicaSet DaemonSet StatefulSet Job
spec/template/spec/imagePullSecrets/name Deployment ReplicaSet DaemonSet StatefulSet Job
spec/template/spec/volumes/projected/sources/secret/name Deployment ReplicaSet DaemonSet StatefulSet Job
spec/jobTemplate/spec/template/spec/volumes/secret/secretName CronJob
spec/jobTemplate/spec/template/spec/volumes/projected/sources/secret/name CronJob
spec/jobTemplate/spec/template/spec/containers/env/valueFrom/secretKeyRef/name CronJob
spec/jobTemplate/spec/template/spec/initContainers/env/valueFrom/secretKeyRef/name CronJob
spec/jobTemplate/spec/template/spec/containers/envFrom/secretRef/name CronJob
spec/jobTemplate/spec/template/spec/initContainers/envFrom/secretRef/name CronJob
spec/jobTemplate/spec/template/spec/imagePullSecrets/name CronJob
spec/tls/secretName Ingress Ingress
metadata/annotations/ingress.kubernetes.io\/auth-secret Ingress
metadata/annotations/nginx.ingress.kubernetes.io\/auth-secret Ingress
metadata/annotations/nginx.ingress.kubernetes.io\/auth-tls-secret Ingress
imagePullSecrets/name ServiceAccount
parameters/secretName StorageClass
parameters/adminSecretName StorageClass
parameters/userSecretName StorageClass
parameters/secretRef StorageClass
rules/resourceNames Role ClusterRole
spec/azureFile/secretName PersistentVolume
= /v1/Service
spec/serviceName apps//StatefulSet
spec/rules/http/paths/backend/serviceName Ingress
spec/backend/serviceName Ingress
spec/rules/http/paths/backend/service/name Ingress
spec/defaultBackend/service/name Ingress
spec/service/name apiregistration.k8s.io//APIService
webhooks/clientConfig/service admissionregistration.k8s.io//ValidatingWebhookConfiguration admissionregistration.k8s.io//MutatingWebhookConfiguration
= rbac.authorization.k8s.io//Role
roleRef/name rbac.authorization.k8s.io//RoleBinding
= rbac.authorization.k8s.io//ClusterRole
roleRef/name rbac.authorization.k8s.io//RoleBinding rbac.authorization.k8s.io//ClusterRoleBinding
= /v1/ServiceAccount
subjects rbac.authorization.k8s.io//RoleBinding rbac.authorization.k8s.io//ClusterRoleBinding
spec/serviceAccountName Pod
spec/template/spec/serviceAccountName StatefulSet Deployment ReplicationController Job DaemonSet
spec/jobTemplate/spec/template/spec/serviceAccountName CronJob
= /v1/PersistentVolumeClaim
spec/volumes/persistentVolumeClaim/claimName Pod
spec/template/spec/volumes/persistentVolumeClaim/claimName StatefulSet Deployment ReplicationController Job DaemonSet
spec/jobTemplate/spec/template/spec/volumes/persistentVolumeClaim/claimName CronJob
= /v1/PersistentVolume
spec/volumeName PersistentVolumeClaim
rules/resourceNames ClusterRole
= storage.k8s.io/v1/StorageClass
spec/storageClassName PersistentVolume PersistentVolumeClaim
spec/volumeClaimTemplates/spec/storageClassName StatefulSet
= scheduling.k8s.io/v1/PriorityClass
spec/priorityClassName Pod
spec/template/spec/priorityClassName StatefulSet Deployment ReplicationController Job DaemonSet
spec/jobTemplate/spec/template/spec/priorityClassName CronJob
= admissionregistration.k8s.io//ValidatingAdmissionPolicy
spec/policyName admissionregistration.k8s.io//ValidatingAdmissionPolicyBinding
`;

;// CONCATENATED MODULE: ./build/render/kustomize/fields/field-spec.js




/** `Kind`, `group/version/Kind` or `*`. */
const parseGvk = (text) => {
    if (text === '*')
        return { group: '', version: '', kind: '' };
    const [group = '', version = '', kind] = text.split('/');
    return kind === undefined ? { group: '', version: '', kind: text } : { group, version, kind };
};
/** The lines of default-fields.ts. */
const parseFieldSpecs = (lines) => lines
    .split('\n')
    .filter(line => line !== '')
    .flatMap(line => {
    const [path = '', ...kinds] = line.split(' ');
    const create = path.endsWith('!');
    return kinds.map(kind => ({ ...parseGvk(kind), path: create ? path.slice(0, -1) : path, create }));
});
const sameField = (one, other) => isSelected(one, other) && one.path === other.path;
/** Some specs and others that are not among them. @throws BuildFailure when two of the same field differ in `create`. */
const mergeFieldSpecs = (specs, more) => {
    const merged = [...specs];
    for (const spec of more) {
        const found = merged.find(one => sameField(one, spec));
        if (found === undefined)
            merged.push(spec);
        else if (found.create !== spec.create)
            throw new BuildFailure(`conflicting fieldspecs for ${spec.path}`);
    }
    return merged;
};
/** Names of a path; a separator after a backslash belongs to the name. */
const splitPath = (path, separator) => {
    const parts = path.split(separator);
    if (parts.length > 1 && parts[0] === '')
        parts.shift();
    const names = [];
    for (const part of parts) {
        const last = names.at(-1);
        if (last?.endsWith('\\'))
            names[names.length - 1] = `${last.slice(0, -1)}${separator}${part}`;
        else
            names.push(part);
    }
    return names;
};
const makeNode = (made) => (made === 'map' ? mapNode() : scalarNode('', '', template_sources/* noSources */.S0));
const changeIn = (node, names, spec, made, change) => {
    const [name, ...rest] = names;
    if (name === undefined)
        return change(node);
    if (node_isNull(node))
        return node;
    if (node.kind === 'list') {
        node.items = node.items.map(item => changeIn(item, names, spec, made, change));
        return node;
    }
    if (node.kind !== 'map')
        throw new BuildFailure(`considering field '${spec.path}': expected sequence or mapping node`);
    changeEntry(node, name, rest, spec, made, change);
    return node;
};
const changeEntry = (node, name, rest, spec, made, change) => {
    const isList = name.endsWith('[]');
    const key = isList ? name.slice(0, -2) : name;
    if (key === '')
        throw new BuildFailure('cannot set or create an empty field name');
    const creates = spec.create && made !== 'nothing' && !isList;
    let field = node.entries.get(key);
    if (field === undefined && !creates)
        return;
    const kind = rest.length === 0 ? made : 'map';
    if (field === undefined)
        field = makeNode(kind);
    else if (node_isNull(field) && (creates || isList))
        field = isList ? listNode() : makeNode(kind);
    setEntry(node, key, changeIn(field, rest, spec, made, change));
};
/** Changes the field of a spec in an object of its kind. `made`: what is made of a missing one where the spec wants it. */
const changeField = (object, spec, made, change) => {
    const gvk = { ...parseApiVersion(node_textAt(object, 'apiVersion')), kind: node_textAt(object, 'kind') };
    if (isSelected(gvk, spec))
        changeIn(object, splitPath(spec.path, '/'), spec, made, change);
};

;// CONCATENATED MODULE: ./build/render/kustomize/fields/transformer-fields.js




const transformer_fields_fieldNames = [
    'commonAnnotations',
    'commonLabels',
    'templateLabels',
    'volumeClaimTemplateLabels',
    'labels',
    'images',
    'replicas',
    'namespace',
    'namePrefix',
    'nameSuffix',
    'varReference',
];
const buildFields = (fieldsOf, nameReference) => ({
    commonAnnotations: fieldsOf('commonAnnotations'),
    commonLabels: fieldsOf('commonLabels'),
    templateLabels: fieldsOf('templateLabels'),
    volumeClaimTemplateLabels: fieldsOf('volumeClaimTemplateLabels'),
    labels: fieldsOf('labels'),
    images: fieldsOf('images'),
    replicas: fieldsOf('replicas'),
    namespace: fieldsOf('namespace'),
    namePrefix: fieldsOf('namePrefix'),
    nameSuffix: fieldsOf('nameSuffix'),
    varReference: fieldsOf('varReference'),
    nameReference,
});
const parseReferences = (text) => text
    .split('\n= ')
    .slice(1)
    .map(block => {
    const end = block.indexOf('\n');
    return { ...parseGvk(block.slice(0, end)), fields: parseFieldSpecs(block.slice(end + 1)) };
});
/** Without any field. */
const noFields = buildFields(() => [], []);
let usual;
/** The fields of a kustomization that configures none. Read from their text once. */
const usualFields = () => {
    usual ??= buildFields(name => parseFieldSpecs(defaultFields[name]), parseReferences(defaultReferences));
    return usual;
};
const mergeReferences = (references, more) => {
    const merged = [...references];
    for (const reference of more) {
        const at = merged.findIndex(one => sameGvk(one, reference));
        const found = merged[at];
        if (found === undefined)
            merged.push(reference);
        else
            merged[at] = { ...found, fields: mergeFieldSpecs(found.fields, reference.fields) };
    }
    return merged;
};
/** Both. The same ones are not merged again: most kustomizations configure none. */
const mergeFields = (one, other) => {
    if (one === other || other === noFields)
        return one;
    if (one === noFields)
        return other;
    return buildFields(name => mergeFieldSpecs(one[name], other[name]), mergeReferences(one.nameReference, other.nameReference));
};
/** Fields by their names in a configuration. */
const makeFields = (given, references) => buildFields(name => mergeFieldSpecs([], given.get(name) ?? []), mergeReferences([], references));


;// CONCATENATED MODULE: ./build/render/kustomize/fields/configurations.js






const configurationSchema = valibot_dist/* looseObject */._H3({
    ...valibot_dist/* entriesFromList */.v4Y(transformer_fields_fieldNames, looseFieldSpecs),
    nameReference: valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(valibot_dist/* looseObject */._H3({ ...gvk, fieldSpecs: looseFieldSpecs })), []),
});
/** `configurations`: more fields for the transformers. */
const readConfigurations = (paths, loader) => {
    let fields = noFields;
    for (const path of paths) {
        const node = firstDocument(loader.load(path));
        if (node === undefined || isMissing(node))
            continue;
        const { value } = parseSettings(configurationSchema, node, `configuration ${path}`);
        const references = value.nameReference.map(({ group, version, kind, fieldSpecs }) => ({ group, version, kind, fields: fieldSpecs }));
        fields = mergeFields(fields, makeFields(new Map(transformer_fields_fieldNames.map(name => [name, value[name]])), references));
    }
    return fields;
};
/** How deep definitions may refer to each other. */
const configurations_maxDepth = 20;
const maxFields = 10_000;
/** Fields that an OpenAPI definition marks as labels, annotations, identities or references. */
class DefinitionReader {
    given = new Map();
    references = [];
    #definitions;
    #count = 0;
    constructor(definitions) {
        this.#definitions = definitions;
    }
    read(name, kind, path) {
        this.#count += 1;
        if (path.length > configurations_maxDepth || this.#count > maxFields)
            throw new BuildFailure(`the definition of ${kind} is too deep`);
        const properties = nodeAt(this.#definitions, name, 'Schema', 'properties');
        if (properties?.kind !== 'map')
            return;
        for (const [property, schema] of properties.entries)
            this.#property(kind, [...path, property], schema);
    }
    #property(kind, path, schema) {
        const spec = (more = []) => ({
            group: '',
            version: '',
            kind,
            path: [...path, ...more].join('/'),
            create: false,
        });
        const add = (name) => {
            this.given.set(name, [...(this.given.get(name) ?? []), spec()]);
        };
        if (configurations_has(schema, 'x-kubernetes-annotation'))
            add('commonAnnotations');
        if (configurations_has(schema, 'x-kubernetes-label-selector'))
            add('commonLabels');
        if (configurations_has(schema, 'x-kubernetes-identity'))
            add('namePrefix');
        const [version, target] = [node_textAt(schema, 'x-kubernetes-object-ref-api-version'), node_textAt(schema, 'x-kubernetes-object-ref-kind')];
        if (configurations_has(schema, 'x-kubernetes-object-ref-api-version') && configurations_has(schema, 'x-kubernetes-object-ref-kind')) {
            const key = configurations_has(schema, 'x-kubernetes-object-ref-name-key') ? node_textAt(schema, 'x-kubernetes-object-ref-name-key') : 'name';
            this.references.push({ group: '', version, kind: target, fields: [spec([key])] });
        }
        const reference = node_textAt(schema, '$ref');
        if (reference !== '')
            this.read(reference, kind, path);
    }
}
const configurations_has = (schema, name) => nodeAt(schema, name)?.kind === 'scalar';
const looksLikeKind = (properties) => ['kind', 'apiVersion', 'metadata'].every(name => nodeAt(properties, name) !== undefined);
/** `crds`: fields that the OpenAPI definitions of custom kinds mark. */
const readDefinitions = (paths, loader) => {
    let fields = noFields;
    for (const path of paths) {
        const node = firstDocument(loader.load(path));
        if (node === undefined)
            continue;
        if (node.kind !== 'map')
            throw new BuildFailure(`unable to parse open API definition from '${path}'`);
        for (const name of node.entries.keys()) {
            if (!looksLikeKind(nodeAt(node, name, 'Schema', 'properties')))
                continue;
            const reader = new DefinitionReader(node);
            reader.read(name, name.split('.').at(-1) ?? name, []);
            fields = mergeFields(fields, makeFields(reader.given, reader.references));
        }
    }
    return fields;
};

;// CONCATENATED MODULE: ./build/render/kustomize/fields/merge-keys.js

/** A schema under construction. */
class Branch {
    keys;
    fields = new Map();
    elements;
    field(name) {
        let found = this.fields.get(name);
        if (found === undefined) {
            found = new Branch();
            this.fields.set(name, found);
        }
        return found;
    }
    get element() {
        this.elements ??= new Branch();
        return this.elements;
    }
}
/** Adds a line: `spec/containers[]/ports containerPort,protocol`. */
const addList = (root, path, keys) => {
    let here = root;
    for (const name of path.split('/')) {
        const field = here.field(name.replace('[]', ''));
        here = name.endsWith('[]') ? field.element : field;
    }
    here.keys = keys;
};
const metadata = ['metadata/ownerReferences uid', 'metadata/finalizers'];
const container = ['env name', 'volumeDevices devicePath', 'volumeMounts mountPath'];
const podSpec = [
    ...['containers', 'initContainers', 'ephemeralContainers'].flatMap(list => [
        `${list} name`,
        ...container.map(line => `${list}[]/${line}`),
    ]),
    ...['containers', 'initContainers'].map(list => `${list}[]/ports containerPort,protocol`),
    'hostAliases ip',
    'imagePullSecrets name',
    'topologySpreadConstraints topologyKey,whenUnsatisfiable',
    'volumes name',
];
const under = (path, lines) => lines.map(line => `${path}/${line}`);
const template = (path) => under(path, [...metadata, ...under('spec', podSpec)]);
const conditions = ['status/conditions type'];
/** The lists of the built-in kinds that have keys (schema of Kubernetes 1.21); every other list is replaced. */
const kinds = [
    ['v1/Pod', [...under('spec', podSpec), ...conditions, 'status/podIPs ip']],
    ['v1/PodTemplate', template('template')],
    ['apps/v1/DaemonSet apps/v1/Deployment apps/v1/ReplicaSet apps/v1/StatefulSet', [...template('spec/template'), ...conditions]],
    ['v1/ReplicationController batch/v1/Job', [...template('spec/template'), ...conditions]],
    ['batch/v1/CronJob batch/v1beta1/CronJob', [...under('spec/jobTemplate', metadata), ...template('spec/jobTemplate/spec/template')]],
    ['v1/Service', ['spec/ports port,protocol', ...conditions]],
    ['v1/ServiceAccount', ['secrets name']],
    ['v1/ComponentStatus', ['conditions type']],
    ['v1/Node', ['spec/podCIDRs', 'status/addresses type', ...conditions]],
    ['v1/Namespace v1/PersistentVolumeClaim policy/v1/PodDisruptionBudget policy/v1beta1/PodDisruptionBudget', conditions],
    ['storage.k8s.io/v1/CSINode storage.k8s.io/v1beta1/CSINode', ['spec/drivers name']],
    ...['v1', 'v1beta1'].map(version => [
        `admissionregistration.k8s.io/${version}/MutatingWebhookConfiguration admissionregistration.k8s.io/${version}/ValidatingWebhookConfiguration`,
        ['webhooks name'],
    ]),
];
const build = (lines) => {
    const root = new Branch();
    for (const line of lines) {
        const [path = '', keys] = line.split(' ');
        addList(root, path, keys?.split(',') ?? []);
    }
    return root;
};
/** Kinds without lists of their own that have keys, as `apiVersion/kind`. */
const plain = build(metadata);
let builtIn;
const builtInKinds = () => {
    builtIn ??= new Map(kinds.flatMap(([names, lines]) => names.split(' ').map(name => [name, build([...metadata, ...lines])])));
    return builtIn;
};
/** The schema of Kubernetes that kustomize brings along. */
const builtInSchema = kind => builtInKinds().get(kind) ?? (hasSchema(kind) ? plain : undefined);

;// CONCATENATED MODULE: ./build/render/kustomize/fields/openapi.js





const builtInVersion = 'v1.21.2';
const prefix = '#/definitions/';
/** A schema that is read from its definition when a patch gets there: definitions may hold each other. */
class DefinedSchema {
    #definitions;
    #node;
    constructor(definitions, node) {
        this.#definitions = definitions;
        const reference = node_textAt(node, '$ref');
        this.#node = reference.startsWith(prefix) ? (nodeAt(definitions, reference.slice(prefix.length)) ?? node) : node;
    }
    get keys() {
        if (!node_textAt(this.#node, 'x-kubernetes-patch-strategy').split(',').includes('merge'))
            return undefined;
        const list = nodeAt(this.#node, 'x-kubernetes-list-map-keys');
        if (list?.kind === 'list')
            return list.items.map(item => node_textAt(item));
        const key = node_textAt(this.#node, 'x-kubernetes-patch-merge-key');
        return key === '' ? [] : [key];
    }
    get fields() {
        const properties = nodeAt(this.#node, 'properties');
        if (properties?.kind !== 'map')
            return new Map();
        return new Map([...properties.entries].map(([name, node]) => [name, new DefinedSchema(this.#definitions, node)]));
    }
    get elements() {
        const node = nodeAt(this.#node, 'items') ?? nodeAt(this.#node, 'additionalProperties');
        return node === undefined || node.kind === 'scalar' ? undefined : new DefinedSchema(this.#definitions, node);
    }
}
const kindsOf = (definition) => {
    const list = nodeAt(definition, 'x-kubernetes-group-version-kind');
    if (list?.kind !== 'list')
        return [];
    return list.items.map(item => `${apiVersionOf({ group: node_textAt(item, 'group'), version: node_textAt(item, 'version'), kind: '' })}/${node_textAt(item, 'kind')}`);
};
/** `openapi`: the schemas of a file take the place of the built-in ones, which a kind that the file lacks then has none of. */
const readOpenApi = (openapi, loader) => {
    const { path, version } = openapi;
    if (path) {
        const file = loader.load(path);
        if (version)
            throw new BuildFailure('builtin version and custom schema provided, cannot use both');
        const root = firstDocument(file);
        const definitions = nodeAt(root, 'definitions');
        if (isMissing(definitions) || definitions.kind !== 'map')
            return () => undefined;
        const schemas = new Map([...definitions.entries.values()].flatMap(node => kindsOf(node).map(kind => [kind, new DefinedSchema(definitions, node)])));
        return kind => schemas.get(kind) ?? builtInSchema(kind);
    }
    if (version && version !== builtInVersion)
        throw new BuildFailure('the specified OpenAPI version is not built in');
    return undefined;
};

;// CONCATENATED MODULE: ./build/render/kustomize/objects/base64.js
const lineLength = 70;
/** A text in base64 as kustomize writes it: in lines of 70 characters when it is longer than one. */
const base64 = (text) => {
    const encoded = Buffer.from(text, 'utf8').toString('base64');
    if (encoded.length < lineLength)
        return encoded;
    let lines = '';
    for (let at = 0; at < encoded.length; at += lineLength)
        lines += `${encoded.slice(at, at + lineLength)}\n`;
    return lines;
};

;// CONCATENATED MODULE: ./build/render/kustomize/objects/resource.js



/** What the names of kustomize's own annotations begin with. */
const internalPrefix = 'internal.config.kubernetes.io/';
const previousIdsOf = (annotations) => {
    const parts = (name) => node_textAt(annotations, internalPrefix + name).split(',');
    if (node_textAt(annotations, `${internalPrefix}previousNames`) === '')
        return [];
    const [namespaces, kinds] = [parts('previousNamespaces'), parts('previousKinds')];
    return parts('previousNames').map((name, at) => ({ name, namespace: namespaces[at] ?? '', kind: kinds[at] ?? '' }));
};
/** An object on its way through a build, with the names it had before: patches and references may use any of them. */
class Resource {
    object;
    #previous = [];
    #ids;
    isGenerated = false;
    prefixes = [];
    suffixes = [];
    behavior = 'unspecified';
    needsHash = false;
    mayChangeName = false;
    mayChangeKind = false;
    /** True for what a chart printed. */
    fromHelm = false;
    variables = [];
    origin;
    transformations = [];
    /** True when a patch deleted it. */
    gone = false;
    constructor(object) {
        this.object = object;
        const annotations = nodeAt(object, 'metadata', 'annotations');
        // Why: kustomize keeps what it knows of an object in annotations, and believes those that a file has.
        this.#previous = previousIdsOf(annotations);
        this.needsHash = node_textAt(annotations, `${internalPrefix}needsHashSuffix`) === 'enabled';
    }
    get gvk() {
        return this.id;
    }
    get kind() {
        return node_textAt(this.object, 'kind');
    }
    get name() {
        return node_textAt(this.object, 'metadata', 'name');
    }
    /** The places that decided about its name. */
    get nameSources() {
        return nodeAt(this.object, 'metadata', 'name')?.sources ?? template_sources/* noSources */.S0;
    }
    get namespace() {
        return node_textAt(this.object, 'metadata', 'namespace');
    }
    get id() {
        return this.#allIds().id;
    }
    /** The ids it had, the first one first; the present one is not among them. */
    get previousIds() {
        return this.#allIds().previous;
    }
    get originalId() {
        return this.#allIds().original;
    }
    get everyId() {
        return this.#allIds().every;
    }
    /**
     * Derived again only when one of the nodes is another: every patch asks every object for its ids, and scalars are never changed in place.
     */
    #allIds() {
        const { entries } = this.object;
        const metadata = entries.get('metadata');
        const names = metadata?.kind === 'map' ? metadata.entries : undefined;
        const [apiVersion, kind] = [entries.get('apiVersion'), entries.get('kind')];
        const [name, namespace] = [names?.get('name'), names?.get('namespace')];
        const known = this.#ids;
        if (known !== undefined &&
            known.history === this.#previous &&
            known.apiVersion === apiVersion &&
            known.kind === kind &&
            known.name === name &&
            known.namespace === namespace)
            return known;
        const version = parseApiVersion(node_textAt(apiVersion));
        const id = { ...version, kind: node_textAt(kind), name: node_textAt(name), namespace: node_textAt(namespace) };
        const previous = this.#previous.map(one => ({ ...version, ...one }));
        const [original = id] = previous;
        this.#ids = { history: this.#previous, apiVersion, kind, name, namespace, id, previous, original, every: [...previous, id] };
        return this.#ids;
    }
    /** Keeps the present id among the previous ones, with the namespace that counts. */
    storeId() {
        const id = { name: this.name, namespace: effectiveNamespace(this.id), kind: this.kind };
        const isKept = this.#previous.some(({ name, namespace, kind }) => name === id.name && namespace === id.namespace && kind === id.kind);
        if (!isKept)
            this.#previous = [...this.#previous, id];
        // Why: kustomize keeps it in annotations, which it writes anew.
        const annotations = nodeAt(this.object, 'metadata', 'annotations');
        if (annotations?.kind === 'map')
            unshare(annotations);
    }
    get wasRenamed() {
        return this.#previous.length > 0;
    }
    texts(field) {
        const map = nodeAt(this.object, 'metadata', field);
        if (map?.kind !== 'map')
            return new Map();
        return new Map([...map.entries].map(([key, value]) => [key, value.kind === 'scalar' ? value.text : '']));
    }
    setName(name, sources = template_sources/* noSources */.S0) {
        const metadata = mapIn(this.object, 'metadata');
        metadata.entries.set('name', untagged(name, metadata.entries.get('name'), sources));
    }
    setNamespace(namespace, sources) {
        const metadata = mapIn(this.object, 'metadata');
        if (namespace === '')
            metadata.entries.delete('namespace');
        else
            metadata.entries.set('namespace', untagged(namespace, metadata.entries.get('namespace'), sources));
    }
    setAnnotation(name, text) {
        mapIn(this.object, 'metadata', 'annotations').entries.set(name, stringNode(text, template_sources/* noSources */.S0));
    }
    /** Takes the history of another one over, for an object that takes its place. */
    takeHistory(other) {
        this.#previous = other.#previous;
        this.prefixes = other.prefixes;
        this.suffixes = other.suffixes;
        this.variables = other.variables;
        this.behavior = other.behavior;
    }
    copy() {
        const copy = new Resource(copyOfMap(this.object));
        copy.takeHistory(this);
        Object.assign(copy, {
            needsHash: this.needsHash,
            isGenerated: this.isGenerated,
            mayChangeName: this.mayChangeName,
            mayChangeKind: this.mayChangeKind,
            fromHelm: this.fromHelm,
            origin: this.origin,
        });
        return copy;
    }
    get isEmpty() {
        return this.gone || this.object.entries.size === 0;
    }
}

;// CONCATENATED MODULE: ./build/render/kustomize/generators.js







const wholeFile = (file) => [new template_sources/* Place */.YR('value', file.path, '', 0, file.text.length)];
const unquoted = (text) => {
    const first = text.charAt(0);
    return text.length >= 2 && first === text.at(-1) && (first === '"' || first === "'") ? text.slice(1, -1) : text;
};
const literalPair = (literal, sources) => {
    const equals = literal.indexOf('=');
    if (equals <= 0)
        throw new BuildFailure(`invalid literal source ${literal}, expected key=value`);
    return { key: literal.slice(0, equals), text: unquoted(literal.slice(equals + 1)), sources };
};
const filePair = (source, loader, sources) => {
    const parts = source.split('=');
    const [first = '', second] = parts;
    if (parts.length > 2)
        throw new BuildFailure(`source ${JSON.stringify(source)} key name or file path contains '='`);
    if (second !== undefined && (first === '' || second === ''))
        throw new BuildFailure(`missing ${first === '' ? 'key name' : 'file path'} in source ${JSON.stringify(source)}`);
    const file = loader.load(second ?? first);
    return {
        key: second === undefined ? (0,text_path/* fileNameOf */.bV)(first) : first,
        text: file.text,
        sources: (0,template_sources/* joinSources */.zz)([wholeFile(file), sources]),
    };
};
/** The lines of an env file, each with its place. */
const envPairs = (file, sources) => {
    let offset = 0;
    const pairs = [];
    for (const line of file.text.split('\n')) {
        const start = offset;
        offset += line.length + 1;
        const text = (start === 0 ? line.replace(/^\uFEFF/u, '') : line).replace(/\r$/u, '').trimStart();
        if (text === '' || text.startsWith('#'))
            continue;
        const [key = '', ...rest] = text.split('=');
        if (key === '')
            continue;
        const place = new template_sources/* Place */.YR('value', file.path, key, start, start + line.length);
        pairs.push({ key, text: rest.join('='), sources: (0,template_sources/* joinSources */.zz)([[place], sources]) });
    }
    return pairs;
};
const pairsOf = (settings, loader) => {
    const { envs, env, literals, files } = settings.value;
    const pairs = [];
    for (const [at, path] of envs.entries())
        for (const pair of envPairs(loader.load(path), settings.sources('envs', at)))
            pairs.push(pair);
    if (env)
        for (const pair of envPairs(loader.load(env), settings.sources('env')))
            pairs.push(pair);
    for (const [at, literal] of literals.entries())
        pairs.push(literalPair(literal, settings.sources('literals', at)));
    for (const [at, source] of files.entries())
        pairs.push(filePair(source, loader, settings.sources('files', at)));
    return pairs;
};
/** Where a reader put a character that is not UTF-8. */
const notText = '\uFFFD';
const setData = (object, pairs, kind, name) => {
    const keys = new Set();
    if (kind === 'Secret')
        mapIn(object, 'data');
    for (const { key, text, sources } of pairs.toSorted((one, other) => (0,text_sorted/* compareText */.n)(one.key, other.key))) {
        if (keys.has(key))
            throw new BuildFailure(`configmap ${name} illegally repeats the key \`${key}\``);
        keys.add(key);
        const isBinary = kind === 'ConfigMap' && text.includes(notText);
        const value = kind === 'Secret' || isBinary ? base64(text) : text;
        setEntry(mapIn(object, isBinary ? 'binaryData' : 'data'), key, stringNode(value, sources));
    }
};
const behaviors = new Set(['create', 'replace', 'merge']);
const isBehavior = (text) => behaviors.has(text);
/** A word that kustomize does not know counts as none. */
const behaviorOf = (text) => (isBehavior(text) ? text : 'unspecified');
/** A generator's own options over those of the kustomization; a true of either counts. */
const joinOptions = (own, common) => ({
    labels: { ...common?.labels, ...own?.labels },
    annotations: { ...common?.annotations, ...own?.annotations },
    disableNameSuffixHash: (own?.disableNameSuffixHash ?? false) || (common?.disableNameSuffixHash ?? false),
    immutable: (own?.immutable ?? false) || (common?.immutable ?? false),
});
/** An entry of `configMapGenerator` or `secretGenerator`. */
const generate = (kind, settings, common, loader) => {
    const { name, namespace, type, behavior } = settings.value;
    if (!name)
        throw new BuildFailure('a configmap must have a name');
    const options = joinOptions(settings.value.options, common.value);
    const own = settings.node?.sources ?? [];
    const metadata = new Map([['name', scalarNode(name, '', settings.sources('name'))]]);
    if (namespace)
        metadata.set('namespace', scalarNode(namespace, '', settings.sources('namespace')));
    const object = mapNode(new Map([
        ['apiVersion', stringNode('v1', own)],
        ['kind', stringNode(kind, own)],
        ['metadata', mapNode(metadata, own)],
    ]), own);
    if (kind === 'Secret')
        object.entries.set('type', stringNode(type || 'Opaque', settings.sources('type')));
    setData(object, pairsOf(settings, loader), kind, name);
    for (const field of ['labels', 'annotations'])
        for (const [key, text] of Object.entries(options[field])) {
            const isOwn = settings.value.options?.[field]?.[key] !== undefined;
            setEntry(mapIn(object, 'metadata', field), key, stringNode(text, isOwn ? settings.sources('options', field, key) : common.sources(field, key)));
        }
    if (options.immutable)
        object.entries.set('immutable', scalarNode('true', 'bool', own));
    const resource = new Resource(object);
    resource.isGenerated = true;
    resource.needsHash = !options.disableNameSuffixHash;
    resource.behavior = behaviorOf(behavior);
    return resource;
};

;// CONCATENATED MODULE: ./build/render/helm/crds.js

/** A file of `crds/` that Helm takes for a definition. */
const isDefinition = (path) => path.startsWith('crds/') && ['.yaml', '.yml', '.json'].some(end => path.endsWith(end));
/** The custom resource definitions of a chart and its subcharts, the parent's first: whole files, not rendered. */
const crdsOf = (chart, path = chart.name) => [
    ...[...chart.files]
        .filter(([name]) => isDefinition(name))
        .toSorted(([one], [other]) => (0,go_text/* compareBytes */.Xo)(one, other))
        .map(([name, file]) => ({
        path: `${path}/${name}`,
        text: 'text' in file ? file.text : '',
        pieces: [],
        kind: 'CustomResourceDefinition',
        isHook: false,
        isTest: false,
    })),
    ...chart.dependencies.flatMap(child => crdsOf(child, `${path}/charts/${child.name}`)),
];

;// CONCATENATED MODULE: ./build/render/kustomize/settings/loader.js



/** Something the build wants from outside of the repository. */
class RemoteResource extends BuildFailure {
}
const withScheme = /^(?:[a-z][a-z0-9+.-]*:\/\/|git::|[^/\s]+@[^/\s:]+:)/iu;
const gitHost = /^(?:github\.com|gitlab\.com|bitbucket\.org|dev\.azure\.com|[^/\s]+\.visualstudio\.com)[/:]/iu;
/** Whether a path names something outside of the repository: an URL, a git host, or what ssh knows. */
const isRemote = (path) => withScheme.test(path) || gitHost.test(path) || /\.git(?:\/|\?|$)/u.test(path) || path.includes('?ref=');
/** A path from the root of the repository without `.` and `..`; undefined when it leads out of it. */
const normalize = (path) => {
    const resolved = (0,text_path/* resolvePath */.o1)('', path);
    return resolved === '..' || resolved.startsWith('../') ? undefined : resolved;
};
const loader_isIn = (path, folder) => folder === '' || (0,text_path/* liesWithin */.ZQ)(path, folder);
/** All folders that hold files, by path without a slash at the end; the root is empty. */
const foldersOf = (files) => {
    const folders = new Set(['']);
    for (const path of files.keys()) {
        let slash = path.lastIndexOf('/');
        while (slash > 0 && !folders.has(path.slice(0, slash))) {
            folders.add(path.slice(0, slash));
            slash = path.lastIndexOf('/', slash - 1);
        }
    }
    return folders;
};
/** The files of a repository as one kustomization sees them: paths are from its folder, and files outside of it are refused. */
class Loader {
    folder;
    #files;
    #folders;
    #visited;
    #restricts;
    constructor(folder, { files, folders, visited, restricts, }) {
        this.folder = folder;
        this.#files = files;
        this.#folders = folders;
        this.#visited = visited;
        this.#restricts = restricts;
    }
    /**
     * At the folder to build. `restricts`: files outside of a kustomization's folder are refused, which is what kustomize does unless told.
     */
    static atRoot(files, folder, restricts) {
        const folders = foldersOf(files);
        const root = normalize(folder);
        if (root === undefined || !folders.has(root))
            throw new NotFound(`'${folder}' is not a folder`);
        return new Loader(root, { files, folders, visited: [root], restricts });
    }
    /** The file of a path. @throws NotFound, RemoteResource, or BuildFailure for a file that must not be read. */
    load(path) {
        if (/^https?:\/\//u.test(path))
            throw new RemoteResource(`${path} is not in the repository`);
        const full = path.startsWith('/') ? normalize(path) : normalize(`${this.folder}/${path}`);
        if (full === undefined)
            throw new NotFound(`'${path}' leads out of the repository`);
        const file = this.#files.get(full);
        if (file === undefined)
            throw new NotFound(this.#folders.has(full) ? `'${full}' must resolve to a file` : `'${full}' doesn't exist`);
        if (this.#restricts && !loader_isIn(full, this.folder))
            throw new BuildFailure(`security; file '${full}' is not in or below '${this.folder}'`);
        return file;
    }
    /** The files below a folder, by their paths in it; none where it leads out of the repository. */
    filesBelow(path) {
        const full = normalize(`${this.folder}/${path}`);
        if (full === undefined || path.startsWith('/'))
            return new Map();
        const prefix = `${full}/`;
        return new Map([...this.#files].flatMap(([one, file]) => (one.startsWith(prefix) ? [[one.slice(prefix.length), file]] : [])));
    }
    /** The file of a place. */
    fileOf(place) {
        return place === undefined ? undefined : this.#files.get(place.file);
    }
    /** The same files seen from another folder. */
    enter(path) {
        if (path === '')
            throw new BuildFailure('new root cannot be empty');
        if (isRemote(path))
            throw new RemoteResource(`${path} is not in the repository`);
        if (path.startsWith('/'))
            throw new BuildFailure(`new root '${path}' cannot be absolute`);
        const folder = normalize(`${this.folder}/${path}`);
        if (folder === undefined)
            throw new NotFound(`'${path}' leads out of the repository`);
        if (!this.#folders.has(folder))
            throw new NotFound(`must build at directory: '${folder}' ${this.#files.has(folder) ? 'is not a directory' : "doesn't exist"}`);
        const around = this.#visited.find(visited => loader_isIn(visited, folder));
        if (around !== undefined)
            throw new BuildFailure(`cycle detected: candidate root '${folder}' contains visited root '${around}'`);
        return new Loader(folder, {
            files: this.#files,
            folders: this.#folders,
            visited: [...this.#visited, folder],
            restricts: this.#restricts,
        });
    }
    /** The kustomization of this folder. */
    kustomization() {
        const found = (0,kustomization_names/* kustomizationsIn */.o)(this.folder).flatMap(path => this.#files.get(path) ?? []);
        const [file] = found;
        if (file === undefined)
            throw new NotFound(`unable to find one of ${kustomization_names/* kustomizationNames */.K.join(', ')} in directory '${this.folder}'`);
        if (found.length > 1)
            throw new BuildFailure(`Found multiple kustomization files under: ${this.folder}`);
        return file;
    }
}

;// CONCATENATED MODULE: ./build/render/kustomize/helm-charts.js
















/** An entry of the older list as one of the newer. Source: kustomize, `types.SplitHelmParameters`. */
const newerChart = (old) => ({
    name: old.chartName,
    version: old.chartVersion,
    repo: old.chartRepoUrl,
    valuesFile: old.values,
    valuesInline: old.valuesLocal,
    valuesMerge: old.valuesMerge,
    releaseName: old.releaseName,
    chartHome: old.chartHome,
    namespace: '',
    additionalValuesFiles: [],
    apiVersions: [],
    kubeVersion: '',
    nameTemplate: '',
    includeCRDs: false,
    skipHooks: false,
    skipTests: false,
});
/** Values as Helm reads them of a file: every number is a float64. */
const helmValue = (node) => {
    if (node.kind === 'map')
        return new go_value/* Ref */.oS(helm_charts_tableOf(node), node.sources);
    if (node.kind === 'list')
        return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(node.items.map(helmValue)), node.sources);
    const plain = plainOf(node);
    return new go_value/* Ref */.oS(typeof plain === 'number' ? new go_value/* GoFloat */.LK(plain) : typeof plain === 'boolean' || plain === null ? plain : node.text, node.sources);
};
const helm_charts_tableOf = ({ entries }) => new go_value/* GoMap */.tn(new Map([...entries].map(([key, value]) => [key, helmValue(value)])));
const tableIn = (file) => {
    const [read] = readDocuments(file, 'named');
    if (read?.state === 'broken')
        throw new BuildFailure(`could not parse values file ${file.path}: ${read.reason}`);
    return read?.value.raw instanceof go_value/* GoMap */.tn ? read.value.raw : new go_value/* GoMap */.tn(new Map());
};
/** Mappings merge, lists are replaced, null takes away. Source: kyaml, `merge2.Merge`. */
const helm_charts_merged = (over, under) => {
    const entries = new Map(under.entries);
    for (const [key, value] of over.entries) {
        const below = entries.get(key);
        if (value.raw === null)
            entries.delete(key);
        else if (value.raw instanceof go_value/* GoMap */.tn && below?.raw instanceof go_value/* GoMap */.tn)
            entries.set(key, new go_value/* Ref */.oS(helm_charts_merged(value.raw, below.raw), (0,template_sources/* joinTwo */.n$)(value.data, below.data), value.control));
        else if (below === undefined || below.raw === null || helm_charts_kindOf(below) === helm_charts_kindOf(value))
            entries.set(key, value);
        else
            throw new BuildFailure(`could not merge values: "${key}" is of another kind in one of them than in the other`);
    }
    return new go_value/* GoMap */.tn(entries);
};
const helm_charts_kindOf = ({ raw }) => (raw instanceof go_value/* GoMap */.tn ? 'map' : raw instanceof go_value/* GoSlice */.dP ? 'list' : 'scalar');
const mergeOptions = new Set(['', 'merge', 'override', 'replace']);
/** What Helm is given with `-f` in the end. Source: kustomize, `createNewMergedValuesFile`. */
const givenValues = ({ value: chart, node }, valuesFile, loader, inlineKey) => {
    const inline = nodeAt(node, inlineKey);
    const own = inline?.kind === 'map' && inline.entries.size > 0 ? helm_charts_tableOf(inline) : undefined;
    const inFile = () => tableIn(loader.load(valuesFile));
    const first = own === undefined
        ? inFile()
        : chart.valuesMerge === 'replace'
            ? own
            : chart.valuesMerge === 'merge'
                ? helm_charts_merged(inFile(), own)
                : helm_charts_merged(own, inFile());
    return chart.additionalValuesFiles.reduce((given, path) => tables_laidOver(tableIn(loader.load(path)), given), first);
};
const assertArguments = ({ name, releaseName, valuesMerge }) => {
    if (name === '')
        throw new BuildFailure('chart name cannot be empty');
    if (releaseName.startsWith('-'))
        throw new BuildFailure(`releaseName must not start with '-', got "${releaseName}"`);
    if (name.startsWith('-'))
        throw new BuildFailure(`chart name must not start with '-', got "${name}"`);
    if (!mergeOptions.has(valuesMerge))
        throw new BuildFailure('valuesMerge must be one of [merge override replace]');
};
const releaseNameOf = ({ name, releaseName, nameTemplate }, helm) => {
    if (nameTemplate === '')
        return releaseName || name;
    try {
        return nameOfTemplate(nameTemplate, helm);
    }
    catch (error) {
        if (error instanceof ReleaseNameError)
            throw new BuildFailure(error.message, { cause: error });
        throw error;
    }
};
/** Names the places of a rendered chart by the files of the repository. */
const placesIn = (chart) => {
    const templates = templateFiles(chart);
    const known = new Map();
    return place => {
        if (place.kind === 'value')
            return place.file === '' ? [] : [place];
        const found = known.get(place);
        if (found)
            return found;
        const file = templates.get(place.file);
        const made = file === undefined ? [] : [new template_sources/* Place */.YR('template', file.path, '', place.start, place.end)];
        known.set(place, made);
        return made;
    };
};
const objectsOf = ({ path, text, pieces }, placeOf, entry) => {
    const index = new PieceIndex(new go_value/* Ref */.oS(text, undefined, undefined, false, pieces));
    return readObjects((0,source_file/* sourceFile */.s)(path, text), (start, end) => {
        if (pieces.length === 0)
            return entry;
        // Why its beginning: a collection lies where its first key does.
        const isLong = text.slice(start, end).trim().includes('\n');
        const { data, control } = index.sources(start, isLong ? Math.min(start + 1, end) : end);
        const places = [...data, ...control].flatMap(placeOf);
        return places.length > 0 ? places : entry;
    });
};
/**
 * What the chart of an entry of `helmCharts` prints, when it lies where kustomize would look before it fetches it. `namespace` is that of the kustomization, or of
 * one that holds it. Source: kustomize, `HelmChartInflationGenerator`. @throws BuildFailure
 */
const inflateChart = (entry, { home, namespace, inlineKey = 'valuesInline' }, loader, { helm, kubeVersion, apiVersions, fileOf }) => {
    const { value: chart } = entry;
    assertArguments(chart);
    const inHome = chart.version !== '' && chart.repo !== '' ? `${chart.name}-${chart.version}/${chart.name}` : chart.name;
    const folder = `${home || 'charts'}/${inHome}`;
    const files = loader.filesBelow(folder);
    if (files.size === 0) {
        if (chart.repo !== '')
            throw new RemoteResource(`the chart ${chart.name} of ${chart.repo} is not in the repository`);
        throw new BuildFailure(`no repo specified for pull, no chart found at '${folder}'`);
    }
    const given = givenValues(entry, chart.valuesFile || `${folder}/values.yaml`, loader, inlineKey);
    const release = {
        name: releaseNameOf(chart, helm),
        namespace: chart.namespace || namespace || 'default',
        kubeVersion: chart.kubeVersion || kubeVersion,
        apiVersions: [...apiVersions, ...chart.apiVersions],
        helm,
    };
    const rendered = renderChart(new Map([...files].map(([path, file]) => [path, fileOf(file)])), given, release);
    if (rendered.state === 'failed')
        throw new BuildFailure(`the chart ${chart.name}: ${rendered.reason}`);
    const placeOf = placesIn(rendered.chart);
    const sources = entry.node?.sources ?? [];
    const crds = chart.includeCRDs ? crdsOf(rendered.chart) : [];
    const manifests = rendered.manifests.filter(({ isHook, isTest }) => !(isHook && chart.skipHooks) && !(isTest && chart.skipTests));
    return [...crds, ...manifests].flatMap(manifest => objectsOf(manifest, placeOf, sources).map(object => {
        const resource = new Resource(object);
        resource.fromHelm = true;
        return resource;
    }));
};

;// CONCATENATED MODULE: ./build/render/kustomize/objects/json-text.js



/** What a scalar is once it is printed and read again. @throws BuildFailure for a text that is not of its type. */
const printedValue = ({ text, tag, quoted }) => {
    if (tag === 'str' || (tag === '' && quoted))
        return text;
    const actual = resolvesTo(text);
    if (tag !== '' && actual !== tag && !(tag === 'float' && actual === 'int')) {
        if (tag === 'null')
            return null;
        throw new BuildFailure(`cannot decode ${JSON.stringify(text)} as a value of type ${tag}`);
    }
    if (actual === 'str')
        return text;
    const value = scalarOf(text);
    if (typeof value === 'number' && !Number.isFinite(value))
        throw new BuildFailure(`json: unsupported value: ${text}`);
    return value;
};
/** A node as encoding/json writes it: keys in their order as text. */
const jsonText = (node) => {
    if (node.kind === 'list')
        return `[${node.items.map(jsonText).join(',')}]`;
    if (node.kind === 'map')
        return `{${[...node.entries.keys()]
            .toSorted()
            .map(key => `${(0,encode_json/* jsonString */.I)(key)}:${jsonText(node.entries.get(key) ?? node)}`)
            .join(',')}}`;
    const value = printedValue(node);
    return typeof value === 'string' ? (0,encode_json/* jsonString */.I)(value) : `${value}`;
};

;// CONCATENATED MODULE: ./build/render/kustomize/objects/resource-set.js





const maxWarnings = 200;
/** The objects of a build so far, in their order, no two of them with the same id. */
class ResourceSet {
    #list = [];
    #warnings = [];
    /** The ids of the list; undefined when a transformer may have changed them. */
    #keys;
    get list() {
        return this.#list;
    }
    /** What was done to them without a word, though it is hardly meant. */
    get warnings() {
        return this.#warnings;
    }
    /** Adds warnings; of thousands the first ones are kept. */
    warn(more) {
        for (const one of more)
            if (this.#warnings.length < maxWarnings)
                this.#warnings.push(one);
    }
    /** Adds some at the end. @throws BuildFailure when one has the id of another. */
    add(more) {
        this.#keys ??= new Set(this.#list.map(({ id }) => resource_id_keyOf(id)));
        const keys = this.#keys;
        for (const resource of more) {
            const key = resource_id_keyOf(resource.id);
            if (keys.has(key))
                throw new BuildFailure(`may not add resource with an already registered id: ${describeId(resource.id)}`);
            keys.add(key);
            this.#list.push(resource);
        }
    }
    /** @throws BuildFailure when two have the same id. */
    assertDistinct() {
        const list = this.#list;
        this.#list = [];
        this.#keys = undefined;
        this.add(list);
    }
    /** Those that have or had an id that fits. */
    withAnyId(fits) {
        return this.#list.filter(resource => !resource.isEmpty && resource.everyId.some(fits));
    }
    /** The one that has or had an id. */
    only(id) {
        const found = this.withAnyId(one => sameId(one, id));
        const [first] = found;
        if (first === undefined)
            throw new BuildFailure(`no matches for Id ${describeId(id)}; failed to find unique target for patch`);
        if (found.length > 1)
            throw new BuildFailure(`multiple matches for Id ${describeId(id)}; failed to find unique target for patch`);
        return first;
    }
    sort(compare) {
        this.#list = this.#list.toSorted(compare);
    }
    keep(fits) {
        this.#keys = undefined;
        this.#list = this.#list.filter(fits);
    }
    dropEmpty() {
        this.keep(resource => !resource.isEmpty);
    }
    /** Adds what a generator made, or merges it into what is there. */
    absorb(resource) {
        const { id } = resource;
        const matches = this.withAnyId(one => sameId(one, id));
        const [old] = matches;
        const { behavior } = resource;
        const joins = behavior === 'merge' || behavior === 'replace';
        if (old === undefined) {
            if (joins)
                throw new BuildFailure(`id ${describeId(id)} does not exist; cannot merge or replace`);
            this.add([resource]);
            return;
        }
        if (matches.length > 1)
            throw new BuildFailure(`found multiple objects that could accept merge of ${describeId(id)}`);
        if (!joins)
            throw new BuildFailure(`id ${describeId(id)} exists; can not use behavior: '${behavior}', behavior must be merge or replace`);
        takeMetadata(resource, old);
        resource.transformations = old.transformations;
        if (behavior === 'merge') {
            mergeData(resource.object, old.object);
            resource.origin = old.origin;
        }
        this.#list[this.#list.indexOf(old)] = resource;
        this.#keys = undefined;
    }
}
const resource_set_mergeInto = (object, field, before) => {
    const merged = new Map([...before, ...entriesAt(object, field)].filter(([, value]) => value.kind === 'scalar'));
    if (merged.size === 0)
        return;
    const holder = mapIn(object, field);
    holder.entries.clear();
    for (const [key, value] of [...merged].toSorted(([one], [other]) => (0,text_sorted/* compareText */.n)(one, other)))
        holder.entries.set(key, asString(value));
};
const asString = (node) => (node.kind === 'scalar' ? stringNode(node.text, node.sources) : node);
const entriesAt = (object, field) => {
    const node = nodeAt(object, field);
    return node?.kind === 'map' ? node.entries : new Map();
};
/** Clear texts of a Secret count as data. */
const dataOf = (object) => {
    const data = new Map(entriesAt(object, 'data'));
    for (const [key, value] of entriesAt(object, 'stringData')) {
        if (value.kind !== 'scalar')
            throw new BuildFailure(`stringData value for key ${JSON.stringify(key)} must be a scalar`);
        data.set(key, stringNode(base64(value.text), value.sources));
    }
    return data;
};
const mergeData = (object, old) => {
    resource_set_mergeInto(object, 'data', dataOf(old));
    resource_set_mergeInto(object, 'binaryData', entriesAt(old, 'binaryData'));
};
const mergeTexts = (resource, old, field) => {
    const merged = new Map([...entriesAt(mapIn(old.object, 'metadata'), field), ...entriesAt(mapIn(resource.object, 'metadata'), field)]);
    if (merged.size === 0)
        return;
    const holder = mapIn(resource.object, 'metadata', field);
    holder.entries.clear();
    for (const [key, value] of merged)
        if (!node_isNull(value))
            holder.entries.set(key, asString(value));
};
/** Labels and annotations of both, name and history of the old one. */
const takeMetadata = (resource, old) => {
    mergeTexts(resource, old, 'labels');
    mergeTexts(resource, old, 'annotations');
    const metadata = mapIn(old.object, 'metadata').entries;
    for (const key of ['name', 'namespace']) {
        const value = metadata.get(key);
        if (value === undefined)
            mapIn(resource.object, 'metadata').entries.delete(key);
        else
            mapIn(resource.object, 'metadata').entries.set(key, value);
    }
    resource.takeHistory(old);
    resource.needsHash &&= old.needsHash;
};

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var re2js_build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/render/kustomize/settings/regexp.js


/** Longer patterns are not compiled. */
const maxPattern = 1_000;
const compile = (pattern) => {
    if (pattern.length > maxPattern)
        throw new BuildFailure(`the regular expression is longer than ${maxPattern} characters`);
    try {
        return re2js_build/* RE2JS */.L3.compile(pattern);
    }
    catch (error) {
        if (error instanceof re2js_build/* RE2JSException */.o_)
            throw new BuildFailure(`error parsing regexp: ${error.message}`);
        throw error;
    }
};
const regexp_plain = /^[-\w/ ]*$/u;
/** Tells whether a whole text fits a regular expression of Go; an empty one fits everything. */
const wholeMatcher = (pattern) => {
    if (pattern === '')
        return () => true;
    if (regexp_plain.test(pattern))
        return text => text === pattern;
    const compiled = compile(`^(?:${pattern})$`);
    return text => compiled.matcher(text).find();
};
/** Tells whether a regular expression of Go finds something in a text. */
const partMatcher = (pattern) => {
    if (regexp_plain.test(pattern))
        return text => text.includes(pattern);
    const compiled = compile(pattern);
    return text => compiled.matcher(text).find();
};
const afterImageName = '(:[a-zA-Z0-9_.{}-]*)?(@[a-zA-Z0-9]+([.+_-][a-zA-Z0-9]+)*:[a-zA-Z0-9_.{}-]*)?$';
/** Tells whether an image has the name of an `images` entry, which is a regular expression; one that is broken fits no image. */
const imageMatcher = (name) => {
    if (name.length > maxPattern)
        return () => false;
    try {
        const compiled = re2js_build/* RE2JS */.L3.compile(`^${name}${afterImageName}`);
        return image => compiled.matcher(image).find();
    }
    catch (error) {
        if (error instanceof re2js_build/* RE2JSException */.o_)
            return () => false;
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/change-images.js





/** An image's name, tag and digest. A colon before the first slash belongs to the registry. */
const splitImage = (image) => {
    const slash = Math.max(image.indexOf('/'), 0);
    const at = image.indexOf('@', slash);
    const colon = image.indexOf(':', slash);
    if (at >= 0 && (at < colon || colon < 0))
        return { name: image.slice(0, at), tag: '', digest: image.slice(at + 1) };
    if (colon < 0)
        return { name: image, tag: '', digest: '' };
    if (at < 0)
        return { name: image.slice(0, colon), tag: image.slice(colon + 1), digest: '' };
    return { name: image.slice(0, colon), tag: image.slice(colon + 1, at), digest: image.slice(at + 1) };
};
const changed = (image, { newName, newTag, tagSuffix, digest }) => {
    const old = splitImage(image);
    const name = newName || old.name;
    const join = (tag, ofDigest) => `${name}${tag === '' ? '' : `:${tag}`}${ofDigest === '' ? '' : `@${ofDigest}`}`;
    if (newTag || digest)
        return join(newTag, digest);
    if (tagSuffix)
        return join(old.tag + tagSuffix, '');
    return join(old.tag, old.digest);
};
/** An entry of `images`. Every list of containers in any object has its images changed, and then the fields of the specs. */
const changeImages = (set, image, specs, sources) => {
    const fits = imageMatcher(image.name);
    let isHeard = false;
    const change = (node) => {
        if (node.kind !== 'scalar')
            throw new BuildFailure('wrong node kind: expected a scalar for an image');
        if (!fits(node.text))
            return node;
        isHeard = true;
        return untagged(changed(node.text, image), node, (0,template_sources/* joinSources */.zz)([sources, node.sources]));
    };
    for (const { object, kind } of set.list) {
        if (kind === 'CustomResourceDefinition')
            continue;
        changeContainers(object, change);
        for (const spec of specs)
            changeField(object, spec, 'nothing', change);
    }
    if (!isHeard)
        set.warn([{ reason: `the entry of images for ${image.name} fits no image`, sources }]);
};
const changeContainers = (node, change) => {
    if (node.kind === 'list')
        for (const item of node.items)
            changeContainers(item, change);
    if (node.kind !== 'map')
        return;
    for (const [key, value] of node.entries) {
        changeContainers(value, change);
        if ((key === 'containers' || key === 'initContainers') && value.kind === 'list')
            for (const item of value.items)
                changeContainer(item, change);
    }
};
const changeContainer = (container, change) => {
    if (isMissing(container))
        return;
    if (container.kind !== 'map')
        throw new BuildFailure('wrong node kind: expected a mapping for a container');
    const image = container.entries.get('image');
    if (image !== undefined)
        container.entries.set('image', change(image));
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/change-names.js





/** Kinds whose names are what others call them by outside of the build. */
const unnamed = [
    { group: '', version: '', kind: 'CustomResourceDefinition' },
    { group: 'apiregistration.k8s.io', version: '', kind: 'APIService' },
    { group: '', version: '', kind: 'Namespace' },
];
/** `namePrefix` and `nameSuffix`: changes the fields of the specs, of which the name is one. */
const changeNames = (set, { text, end, sources }, specs) => {
    for (const resource of set.list) {
        const id = resource.originalId;
        if (unnamed.some(gvk => isSelected(id, gvk)))
            continue;
        for (const spec of specs) {
            if (!isSelected(id, spec))
                continue;
            if (spec.path === 'metadata/name' && text !== '') {
                if (end === 'prefix')
                    resource.prefixes = [...resource.prefixes, text];
                else
                    resource.suffixes = [...resource.suffixes, text];
                resource.storeId();
            }
            changeField(resource.object, spec, 'scalar', node => {
                if (node.kind !== 'scalar')
                    throw new BuildFailure(`wrong node kind: expected a scalar under ${spec.path}`);
                return untagged(end === 'prefix' ? text + node.text : node.text + text, node, (0,template_sources/* joinSources */.zz)([sources, node.sources]));
            });
        }
    }
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/change-namespaces.js




const namespacePath = 'metadata/namespace';
const bindings = new Set(['RoleBinding', 'ClusterRoleBinding']);
const setter = ({ namespace, sources, unsetOnly }) => (node) => {
    if (node.kind !== 'scalar')
        throw new BuildFailure('namespace field specs must target scalar nodes');
    if (unsetOnly && node.text !== '' && node.tag !== 'null')
        return node;
    return scalarNode(namespace, 'str', sources, node.quoted);
};
const isMeant = (subject, subjects) => subjects === 'allServiceAccounts'
    ? node_textAt(subject, 'kind') === 'ServiceAccount'
    : subjects === 'defaultOnly' && node_textAt(subject, 'name') === 'default';
const changeSubjects = (object, settings) => {
    const list = object.entries.get('subjects');
    if (list?.kind !== 'list')
        return;
    for (const subject of list.items) {
        if (subject.kind !== 'map' || !isMeant(subject, settings.subjects))
            continue;
        const before = subject.entries.get('namespace') ?? scalarNode('', '', []);
        subject.entries.set('namespace', setter(settings)(before));
    }
};
const changeObject = (resource, settings) => {
    const { object, gvk } = resource;
    const set = setter(settings);
    if (!isClusterScoped(gvk))
        changeField(object, { group: '', version: '', kind: '', path: namespacePath, create: true }, 'scalar', set);
    const isBinding = bindings.has(gvk.kind);
    if (isBinding)
        changeSubjects(object, settings);
    for (const spec of settings.specs) {
        if (spec.path === namespacePath || (spec.path === 'metadata/name' && node_textAt(object, 'apiVersion') !== 'v1'))
            continue;
        if (isBinding && bindings.has(spec.kind) && spec.path === 'subjects/namespace')
            continue;
        changeField(object, spec, 'scalar', set);
    }
};
/** `namespace`: every object that kustomize does not know to be of the whole cluster gets it. */
const changeNamespaces = (set, settings) => {
    if (settings.namespace === '')
        return;
    const counts = new Map();
    const count = (key, by) => {
        const now = (counts.get(key) ?? 0) + by;
        counts.set(key, now);
        return now;
    };
    for (const resource of set.list)
        count(resource_id_keyOf(resource.id), 1);
    for (const resource of set.list) {
        // Why: Helm was told the namespace.
        if (resource.fromHelm)
            continue;
        count(resource_id_keyOf(resource.id), -1);
        resource.storeId();
        changeObject(resource, settings);
        if (count(resource_id_keyOf(resource.id), 1) !== 1)
            throw new BuildFailure(`namespace transformation produces ID conflict: ${describeId(resource.id)}`);
    }
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/change-replicas.js




/** An entry of `replicas`. @throws BuildFailure when it fits no object. */
const changeReplicas = (set, { name, count }, specs, sources) => {
    let found = false;
    for (const spec of specs)
        for (const { object } of set.withAnyId(id => id.name === name && isSelected(id, spec))) {
            found = true;
            changeField(object, spec, 'scalar', node => {
                if (node.kind !== 'scalar')
                    throw new BuildFailure(`wrong node kind: expected a scalar under ${spec.path}`);
                return scalarNode(`${count}`, 'int', sources);
            });
        }
    if (!found)
        throw new BuildFailure(`resource with name ${name} does not match a config with the kinds ${specs.map(({ kind }) => kind).join(', ')}`);
};

// EXTERNAL MODULE: ./build/text/indentation.js
var indentation = __webpack_require__(51117);
;// CONCATENATED MODULE: ./build/render/kustomize/settings/inline-text.js


/** The lines of a block scalar (`|`, `>`), when its text is what stands in the file without the indentation. */
const inline_text_linesOf = (file, place, text) => {
    const raw = file.text.slice(place.start, place.end);
    if (!raw.startsWith('|'))
        return undefined;
    const lines = [];
    let inText = 0;
    let inFile = place.start + raw.indexOf('\n') + 1;
    let indent;
    for (const wanted of text.split('\n')) {
        const end = file.text.indexOf('\n', inFile);
        let line = file.text.slice(inFile, end < 0 ? file.text.length : end);
        // Why: a patch is trimmed, so that empty lines before its first one are not in its text.
        while (lines.length === 0 && line.trim() === '' && wanted.trim() !== '' && inFile < place.end) {
            inFile += line.length + 1;
            const next = file.text.indexOf('\n', inFile);
            line = file.text.slice(inFile, next < 0 ? file.text.length : next);
        }
        indent ??= (0,indentation/* indentationOf */.n)(line) - (0,indentation/* indentationOf */.n)(wanted);
        if (line.trim() !== '' && line.slice(indent).trimEnd() !== wanted.trimEnd())
            return undefined;
        lines.push({ inText, inFile: inFile + Math.min(indent, line.length) });
        inText += wanted.length + 1;
        inFile += line.length + 1;
    }
    return lines;
};
const offsetIn = (lines, offset) => {
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((lines[middle]?.inText ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    const line = lines[low];
    return line === undefined ? offset : line.inFile + offset - line.inText;
};
/**
 * The places of the parts of a text that a value holds, such as a patch written in a kustomization: exact for a literal block, else the
 * whole value.
 */
const placeParts = (file, from, text) => {
    const [place] = from;
    const lines = file === undefined || place === undefined || place.file !== file.path ? undefined : inline_text_linesOf(file, place, text);
    if (place === undefined || lines === undefined)
        return () => from;
    return (start, end) => [new template_sources/* Place */.YR(place.kind, place.file, place.path, offsetIn(lines, start), offsetIn(lines, end))];
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/label-selector.js
var label_selector = __webpack_require__(78101);
;// CONCATENATED MODULE: ./build/artifacts/kubernetes/selector-text.js

/** Why a text is no selector. */
class SelectorTextError extends Error {
    name = 'SelectorTextError';
}
const symbols = ['==', '!=', '=', '!', '(', ')', ',', '>', '<'];
/** The words of a selector; the last one is its end. */
const wordsOf = (text) => {
    const words = [];
    let at = 0;
    while (at < text.length) {
        const symbol = symbols.find(one => text.startsWith(one, at));
        if (symbol !== undefined) {
            words.push({ is: symbol });
            at += symbol.length;
        }
        else {
            const start = at;
            while (at < text.length && !/[ \t\r\n=!(),><]/u.test(text.charAt(at)))
                at += 1;
            if (at > start)
                words.push({ is: 'word', text: text.slice(start, at) });
            else
                at += 1;
        }
    }
    return [...words, { is: 'end' }];
};
const symbolOperators = new Map([
    ['=', 'In'],
    ['==', 'In'],
    ['!=', 'NotIn'],
    ['>', 'Gt'],
    ['<', 'Lt'],
]);
class selector_text_Parser {
    #words;
    #at = 0;
    constructor(text) {
        this.#words = wordsOf(text);
    }
    requirements() {
        const found = [];
        if (this.#next().is === 'end')
            return found;
        for (;;) {
            found.push(this.#requirement());
            const after = this.#take();
            if (after.is === 'end')
                return found;
            if (after.is !== ',')
                throw this.#expected("',' or the end");
        }
    }
    #requirement() {
        const isMissing = this.#takes('!');
        const key = this.#take();
        if (key.is !== 'word')
            throw this.#expected('a key');
        const isAlone = this.#next().is === 'end' || this.#next().is === ',';
        const requirement = isMissing || isAlone
            ? { key: key.text, operator: isMissing ? 'DoesNotExist' : 'Exists', values: [] }
            : { key: key.text, ...this.#condition() };
        if (isMissing && !isAlone)
            throw this.#expected("',' or the end");
        const problem = (0,label_selector/* requirementProblem */.FD)(requirement);
        if (problem !== undefined)
            throw new SelectorTextError(problem);
        return requirement;
    }
    #condition() {
        const word = this.#take();
        if (word.is === 'word' && (word.text === 'in' || word.text === 'notin'))
            return { operator: word.text === 'in' ? 'In' : 'NotIn', values: this.#list() };
        const operator = symbolOperators.get(word.is);
        if (operator === undefined)
            throw this.#expected("'in', 'notin', '=', '==', '!=', '>' or '<'");
        return { operator, values: [this.#value()] };
    }
    /** What is compared with; nothing is the empty text. */
    #value() {
        if (this.#next().is === 'end' || this.#next().is === ',')
            return '';
        const word = this.#take();
        if (word.is !== 'word')
            throw this.#expected('a value');
        return word.text;
    }
    /** The values in brackets; what is left out between commas is the empty text. */
    #list() {
        if (!this.#takes('('))
            throw this.#expected("'('");
        const values = new Set();
        for (;;) {
            const word = this.#next();
            if (word.is === 'word') {
                values.add(word.text);
                this.#at += 1;
            }
            else
                values.add('');
            if (this.#takes(')'))
                return [...values];
            if (!this.#takes(','))
                throw this.#expected("',' or ')'");
        }
    }
    #next() {
        return this.#words[this.#at] ?? { is: 'end' };
    }
    #take() {
        const word = this.#next();
        this.#at += 1;
        return word;
    }
    #takes(symbol) {
        if (this.#next().is !== symbol)
            return false;
        this.#at += 1;
        return true;
    }
    #expected(what) {
        return new SelectorTextError(`expected ${what} at word ${this.#at + 1}`);
    }
}
/**
 * A label selector in its text form: `app=web,tier in (a, b),!legacy`; an empty one selects everything. Throws a SelectorTextError for what is
 * none. Source: k8s.io/apimachinery, `labels.Parse`.
 */
const parseSelectorText = (text) => ({ requirements: new selector_text_Parser(text).requirements(), complete: true });

;// CONCATENATED MODULE: ./build/render/kustomize/settings/selector.js





/** Whether labels or annotations fit a selector in its text form; an empty one fits all. */
const textSelector = (text) => {
    try {
        const selector = parseSelectorText(text);
        return values => (0,label_selector/* selectorMatches */.de)(selector, { values, complete: true }) === true;
    }
    catch (error) {
        if (!(error instanceof SelectorTextError))
            throw error;
        throw new BuildFailure(`unable to parse the selector ${JSON.stringify(text)}: ${error.message}`);
    }
};
const compileSelector = (selector) => {
    const group = wholeMatcher(selector.group);
    const version = wholeMatcher(selector.version);
    const kind = wholeMatcher(selector.kind);
    const labels = textSelector(selector.labelSelector);
    const annotations = textSelector(selector.annotationSelector);
    return {
        gvk: gvk => group(gvk.group) && version(gvk.version) && kind(gvk.kind),
        name: wholeMatcher(selector.name),
        namespace: wholeMatcher(selector.namespace),
        texts: resource => labels(resource.texts('labels')) && annotations(resource.texts('annotations')),
    };
};
const namespaceFits = ({ namespace }, id) => namespace(effectiveNamespace(id));
/** The resources a target means, by their first or present name and namespace. */
const selectTargets = (resources, selector) => {
    const matcher = compileSelector(selector);
    return resources.filter(resource => {
        const { id, originalId } = resource;
        return ((namespaceFits(matcher, originalId) || namespaceFits(matcher, id)) &&
            (matcher.name(originalId.name) || matcher.name(id.name)) &&
            matcher.gvk(id) &&
            matcher.texts(resource));
    });
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/json-patch.js




const operationSchema = valibot_dist/* looseObject */._H3({ op: valibot_dist/* string */.YjP(), path: valibot_dist/* string */.YjP(), from: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()) });
/** The operations of a patch. @throws BuildFailure for what is not a list of them. */
const readOperations = (node) => {
    if (isMissing(node))
        return [];
    if (node.kind !== 'list')
        throw new BuildFailure('a JSON patch must be a list of operations');
    return node.items.map(item => {
        if (item.kind !== 'map')
            throw new BuildFailure('an operation of a JSON patch must be an object');
        const read = valibot_dist/* safeParse */.xLC(operationSchema, plainOf(item));
        if (!read.success)
            return { op: '', path: '', from: undefined, value: undefined };
        return { op: read.output.op, path: read.output.path, from: read.output.from, value: item.entries.get('value') };
    });
};
const isHolder = (node) => node !== undefined && node.kind !== 'scalar';
const decode = (part) => part.replaceAll('~1', '/').replaceAll('~0', '~');
const indexIn = (list, key, max) => {
    if (!/^-?\d{1,9}$/u.test(key))
        throw new BuildFailure(`the index ${JSON.stringify(key)} is not a number`);
    const index = Number(key);
    const from = index < 0 ? index + list.items.length + (max > list.items.length ? 1 : 0) : index;
    if (from < 0 || from >= max)
        throw new BuildFailure(`Unable to access invalid index: ${key}`);
    return from;
};
const json_patch_get = (holder, key) => holder.kind === 'map' ? holder.entries.get(key) : holder.items[indexIn(holder, key, holder.items.length)];
/** The collection that holds what a path names, and the last key; undefined when there is none. */
const find = (root, path) => {
    const parts = path.split('/');
    if (parts.length < 2)
        return undefined;
    let here = root;
    for (const part of parts.slice(1, -1))
        here = isHolder(here) ? json_patch_get(here, decode(part)) : undefined;
    return isHolder(here) ? [here, decode(parts.at(-1) ?? '')] : undefined;
};
const found = (root, op, path) => {
    const at = find(root, path);
    if (at === undefined)
        throw new BuildFailure(`${op} operation does not apply: doc is missing path: ${JSON.stringify(path)}: missing value`);
    return at;
};
const add = ([holder, key], value) => {
    if (holder.kind === 'map')
        holder.entries.set(key, value);
    else if (key === '-')
        holder.items.push(value);
    else
        holder.items.splice(indexIn(holder, key, holder.items.length + 1), 0, value);
};
const replace = ([holder, key], value) => {
    if (holder.kind === 'map')
        holder.entries.set(key, value);
    else
        holder.items[indexIn(holder, key, holder.items.length)] = value;
};
const remove = ([holder, key], path) => {
    const value = json_patch_get(holder, key);
    if (value === undefined)
        throw new BuildFailure(`error in remove for path: '${path}': Unable to remove nonexistent key: ${key}: missing value`);
    if (holder.kind === 'map')
        holder.entries.delete(key);
    else
        holder.items.splice(indexIn(holder, key, holder.items.length), 1);
    return value;
};
/** Equal as JSON: the order of keys does not count. */
const same = (one, other) => {
    if (isMissing(one) || isMissing(other))
        return isMissing(one) && isMissing(other);
    if (one.kind === 'scalar' || other.kind === 'scalar')
        return one.kind === 'scalar' && other.kind === 'scalar' && plainOf(one) === plainOf(other);
    if (one.kind === 'list')
        return other.kind === 'list' && one.items.length === other.items.length && one.items.every((item, at) => same(item, other.items[at]));
    return (other.kind === 'map' &&
        one.entries.size === other.entries.size &&
        [...one.entries].every(([key, value]) => same(value, other.entries.get(key))));
};
const apply = (root, { op, path, from, value }, budget) => {
    const given = () => (value === undefined ? scalarNode('null', 'null', []) : budget.copy(value));
    switch (op) {
        case 'add':
            add(found(root, op, path), given());
            return;
        case 'replace': {
            const at = found(root, op, path);
            replace(at, given());
            return;
        }
        case 'remove':
            remove(found(root, op, path), path);
            return;
        case 'move':
            add(found(root, op, path), remove(found(root, op, from ?? ''), from ?? ''));
            return;
        case 'copy': {
            const [holder, key] = found(root, op, from ?? '');
            add(found(root, op, path), budget.copy(json_patch_get(holder, key) ?? scalarNode('null', 'null', [])));
            return;
        }
        case 'test': {
            const [holder, key] = found(root, op, path);
            if (!same(json_patch_get(holder, key), value))
                throw new BuildFailure(`testing value ${path} failed: test failed`);
            return;
        }
        default:
            throw new BuildFailure(`Unexpected kind: ${op}`);
    }
};
/** Empty values are nulls once an object has been JSON. */
const settle = (node) => {
    if (node.kind === 'list') {
        node.items = node.items.map(settled);
        node.items.forEach(settle);
    }
    if (node.kind !== 'map')
        return;
    for (const [key, value] of node.entries) {
        node.entries.set(key, settled(value));
        settle(value);
    }
};
const settled = (node) => (node_isNull(node) && node.kind === 'scalar' && node.text === '' ? { ...node, text: 'null' } : node);
/** Applies a patch to an object, in place. */
const applyOperations = (object, operations) => {
    const budget = new CopyBudget();
    for (const operation of operations)
        apply(object, operation, budget);
    settle(object);
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/silent-losses.js

/** Fields of a volume that are not where it comes from. */
const isSourceField = (name) => name !== 'name' && !name.startsWith('$');
const isDirective = (name) => name.startsWith('$') && name !== '$patch';
const hasPatchDirective = ({ items }) => items.some(item => nodeAt(item, '$patch') !== undefined);
const show = (path) => path.map(step => (typeof step === 'string' ? step : `${step.key}=${step.value}`)).join('/');
const silent_losses_at = (node, path) => {
    let here = node;
    for (const step of path) {
        if (typeof step === 'string')
            here = nodeAt(here, step);
        else
            here = here?.kind === 'list' ? here.items.find(item => node_textAt(item, step.key) === step.value) : undefined;
    }
    return here;
};
/** What tells an element apart: the values of its keys. Kubernetes takes a port without a protocol for one of TCP. */
const identityOf = (item, keys) => node_textAt(item, keys[0] ?? '') === '' ? '' : keys.map(key => node_textAt(item, key) || (key === 'protocol' ? 'TCP' : '')).join('/');
const byKey = (list, key) => new Map(list?.kind === 'list' ? list.items.map(item => [node_textAt(item, key), item]).toReversed() : []);
/** What a patch may lose of an object without a word. It is made before the two are merged, and asked afterwards. */
class PatchWatch {
    #lists = [];
    #volumes = [];
    #losses = [];
    constructor(object, patch, schema) {
        this.#map(object, patch, schema, []);
    }
    #map(base, patch, schema, path) {
        if (patch.entries.has('$patch'))
            return;
        for (const [name, value] of patch.entries) {
            const here = [...path, name];
            const found = schema?.fields.get(name) ?? schema?.elements;
            if (isDirective(name))
                this.#losses.push({ reason: `${show(here)} is not a directive of kustomize: it comes out as a field`, sources: value.sources });
            else if (value.kind === 'map')
                this.#map(nodeAt(base, name), value, found, here);
            else if (value.kind === 'list' && found?.keys !== undefined)
                this.#list(nodeAt(base, name), value, found, here);
        }
    }
    #list(base, patch, schema, path) {
        const { keys = [] } = schema;
        const [key] = keys;
        if (key === undefined || hasPatchDirective(patch))
            return;
        const elements = new Map();
        for (const item of [...patch.items, ...(base?.kind === 'list' ? base.items : [])]) {
            const identity = identityOf(item, keys);
            if (item.kind === 'map' && !elements.has(identity))
                elements.set(identity, item.sources);
        }
        this.#lists.push({ path, keys, elements });
        const known = byKey(base, key);
        for (const item of patch.items) {
            const value = node_textAt(item, key);
            if (item.kind !== 'map' || value === '')
                continue;
            const here = [...path, { key, value }];
            const before = known.get(value);
            if (path.at(-1) === 'volumes' && before !== undefined)
                this.#volumes.push({ path: here, sources: item.sources });
            this.#map(before, item, schema.elements, here);
        }
    }
    /** What was lost, now that the patch is merged. */
    losses(merged) {
        const losses = [...this.#losses];
        for (const { path, keys, elements } of this.#lists) {
            const list = silent_losses_at(merged, path);
            const kept = new Set(list?.kind === 'list' ? list.items.map(item => identityOf(item, keys)) : []);
            const [key = ''] = keys;
            for (const [identity, sources] of elements)
                if (!kept.has(identity)) {
                    const what = identity === '' ? `an element without ${key}` : `${key} ${identity}`;
                    losses.push({ reason: `${what} of ${show(path)} is dropped`, sources });
                }
        }
        for (const { path, sources } of this.#volumes) {
            const volume = silent_losses_at(merged, path);
            const names = volume?.kind === 'map' ? [...volume.entries.keys()].filter(isSourceField) : [];
            if (names.length > 1)
                losses.push({ reason: `${show(path)} has ${names.join(' and ')}: the patch adds one and keeps the other`, sources });
        }
        return losses;
    }
}

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/merge-lists.js



const isEmptyMap = (node) => node.kind === 'map' && node.entries.size === 0;
const valuesIn = (list, keys) => list?.items.map(item => (keys.length === 0 ? [node_textAt(item)] : keys.map(key => node_textAt(item, key)))) ?? [];
/** An element whose keys have these values; an empty value asks only that the key is there. Without keys: a scalar of the value. */
const fits = (item, keys, values) => {
    if (keys.length === 0)
        return item.kind === 'scalar' && item.text === values[0];
    if (item.kind !== 'map')
        return false;
    return keys.every((key, at) => {
        const field = item.entries.get(key);
        if (field === undefined)
            return false;
        const value = values[at] ?? '';
        return value === '' || (field.kind === 'scalar' && field.text === value);
    });
};
/** Keys of which at least one element has a value: only these tell elements apart. */
const usedKeys = (all, keys) => {
    const used = keys.map((_, at) => all.some(values => (values[at] ?? '') !== ''));
    return used.includes(true) ? used : keys.map(() => true);
};
/** Values of two elements that may be the same one, because a key that one has the other leaves out; undefined for different ones. */
const merge_lists_joined = (one, other) => {
    let common = false;
    const values = [];
    for (const [at, value] of one.entries()) {
        const otherValue = other[at] ?? '';
        if (value === otherValue)
            common = true;
        else if (value !== '' && otherValue !== '')
            return undefined;
        values.push(value === '' ? otherValue : value);
    }
    return common ? values : undefined;
};
/** More elements are compared by whole keys only: comparing each with each takes time of their square. */
const merge_lists_maxCompared = 300;
const joinAlike = (all) => {
    if (all.length > merge_lists_maxCompared)
        return;
    for (let i = 0; i < all.length; i += 1)
        for (let j = 0; j < all.length; j += 1) {
            const both = merge_lists_joined(all[i] ?? [], all[j] ?? []);
            if (both === undefined)
                continue;
            all[i] = both;
            all[j] = both;
        }
};
/** As `fits`, but keys past the end of the values are not asked for, and without values nothing fits. */
const fitsSome = (item, keys, values) => values.length > 0 && fits(item, keys.length === 0 ? keys : keys.slice(0, values.length), values);
/** Sets an element in a list in kustomize's way: elements that are null or empty go, others with other keys stay. */
const setElement = (items, element, keys, values) => {
    const kept = [];
    let found = false;
    const setsMaps = keys.length > 0 && (values[0] ?? '') !== '';
    for (const item of items) {
        if (isMissing(item) || isEmptyMap(item))
            continue;
        if (item.kind !== 'map' && setsMaps)
            kept.push(item);
        else if (!fitsSome(item, keys, values)) {
            if (values.length > 0)
                kept.push(item);
        }
        else {
            found = true;
            if (element !== undefined)
                kept.push(element);
        }
    }
    if (!found && element !== undefined)
        kept.push(element);
    return kept;
};
/** The elements of the base after those that a patch added, which is how kustomize puts them together. */
const append = (items, base, keys) => {
    let result = items;
    for (const element of base) {
        if (keys.length === 0) {
            result = setElement(result, element, keys, [node_textAt(element)]);
            continue;
        }
        const values = [];
        for (const key of keys) {
            const field = nodeAt(element, key);
            if (field === undefined)
                result.push(element);
            else
                values.push(node_textAt(field));
        }
        if (keys.length > 1)
            result = setElement(result, undefined, keys, values);
        result = setElement(result, element, keys, values);
    }
    return result;
};
/** Lists whose elements are not told apart by one key each may have as many elements together: they take time of the square. */
const maxElements = 2_000;
/** How often elements of such lists may be compared in a whole build: a second of work. */
const maxBuildComparisons = 4_000_000;
let comparisons = 0;
/** Begins to count for another build: merging knows nothing of the build that it belongs to, and builds do not overlap. */
const forgetComparisons = () => {
    comparisons = 0;
};
/** The elements by the value of their key; undefined when one has none or two have the same. */
const indexed = (list, key) => {
    const elements = new Map();
    for (const item of list?.items ?? []) {
        const value = node_textAt(item, key);
        if (value === '' || elements.has(value))
            return undefined;
        elements.set(value, item);
    }
    return elements;
};
const withKey = (value, key, text) => {
    if (value.kind === 'map' && !value.entries.has(key) && text !== '')
        value.entries.set(key, stringNode(text, template_sources/* noSources */.S0));
    return value;
};
/** The ordinary case, in linear time: the patch's elements in its order, and then the base's others. */
const mergeIndexed = (base, patch, key, mergeElement) => {
    const items = [];
    for (const name of new Set([...patch.keys(), ...base.keys()])) {
        const before = base.get(name);
        const value = mergeElement(before, patch.get(name));
        if (isMissing(value) || isEmptyMap(value))
            continue;
        withKey(value, key, name);
        // Why: kustomize sets the base's elements last, changed in place by then, so that a replaced one comes back.
        items.push(before ?? value);
    }
    return items;
};
const distinctValues = (patch, target, keys) => {
    const distinct = new Map();
    for (const values of [...valuesIn(patch, keys), ...valuesIn(target, keys)]) {
        const name = JSON.stringify(values);
        if (!distinct.has(name))
            distinct.set(name, values);
    }
    return [...distinct.values()];
};
/** Merges two lists whose elements have keys. The target is changed. */
const mergeElements = (target, patch, schema, merge) => {
    const keys = schema.keys ?? [];
    const [key] = keys;
    if (key !== undefined && keys.length === 1) {
        const base = indexed(target, key);
        const changes = target === patch ? base : indexed(patch, key);
        if (base && changes) {
            target.items = mergeIndexed(base, changes, key, (before, change) => merge(before, change, schema.elements));
            return target;
        }
    }
    if (target.items.length + (patch?.items.length ?? 0) > maxElements)
        throw new TooMuch(`a list has more than ${maxElements} elements to merge`);
    const all = distinctValues(patch, target, keys);
    comparisons += all.length * (target.items.length + (patch?.items.length ?? 0));
    if (comparisons > maxBuildComparisons)
        throw new TooMuch('the lists of the objects have more elements to merge than is done here');
    if (all.length > 0)
        mergeOneByOne(target, patch, schema, merge, all);
    return target;
};
/** Element by element as kyaml does it, with its surprises for elements that lack a key or share one. */
const mergeOneByOne = (target, patch, schema, merge, all) => {
    const keys = schema.keys ?? [];
    if (keys.length > 1)
        joinAlike(all);
    const used = usedKeys(all, keys);
    const usedNames = keys.filter((_, at) => used[at]);
    let base = target.items;
    let added = [];
    for (const given of all) {
        const values = keys.length === 0 ? given : given.filter((_, at) => used[at]);
        const own = usedKeys([values], usedNames);
        const [ownKeys, ownValues] = [usedNames.filter((_, at) => own[at]), values.filter((_, at) => own[at] ?? true)];
        const find = (list) => list?.find(item => fits(item, ownKeys, ownValues));
        const before = find(base);
        const value = merge(before, target === patch ? before : find(patch?.items), schema.elements);
        if (isMissing(value) || isEmptyMap(value)) {
            base = setElement(base, undefined, usedNames, values);
            continue;
        }
        for (const [at, name] of usedNames.entries())
            withKey(value, name, values[at] ?? '');
        added = setElement(added, value, usedNames, values);
    }
    target.items = append(added, base, usedNames);
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/strategic-merge.js




const directiveKey = '$patch';
const directiveOf = (text) => {
    if (text === 'merge' || text === 'replace' || text === 'delete')
        return text;
    throw new BuildFailure(`unknown patch strategy '${text}'`);
};
/** The directive of a patch, which is taken out of it. */
const takeDirective = (patch) => {
    if (patch === undefined)
        return 'merge';
    if (patch.kind === 'map') {
        const value = patch.entries.get(directiveKey);
        if (value?.kind !== 'scalar')
            return 'merge';
        const directive = directiveOf(value.text);
        patch.entries.delete(directiveKey);
        return directive;
    }
    if (patch.kind !== 'list')
        throw new BuildFailure('no implemented strategic merge patch strategy for a scalar');
    const element = patch.items.find(item => item.kind === 'map' && item.entries.has(directiveKey));
    if (element?.kind !== 'map' || element.entries.size > 1)
        return 'merge';
    const value = element.entries.get(directiveKey);
    if (value?.kind !== 'scalar')
        return 'merge';
    const directive = directiveOf(value.text);
    patch.items = patch.items.filter(item => !strategic_merge_isDirective(item, value.text));
    return directive;
};
const strategic_merge_isDirective = (item, text) => {
    const value = nodeAt(item, directiveKey);
    return value?.kind === 'scalar' && value.text === text;
};
/** A null that the base has as a word stays when no patch speaks of it; an empty value goes. */
const keptNull = (base, patch) => patch === undefined && base?.kind === 'scalar' && base.text !== '' ? base : undefined;
/**
 * What a strategic merge patch makes of a base; undefined for nothing. Both are changed. Source: kyaml's merge2, which is not quite what an
 * API server does: `$setElementOrder` and the like are fields, new elements come first, and `retainKeys` is not heard.
 */
const mergeNodes = (base, patch, schema) => {
    const leader = isMissing(base) ? (isMissing(patch) ? undefined : patch) : base;
    if (leader === undefined)
        return keptNull(base, patch);
    for (const one of [base, patch])
        if (!isMissing(one) && one.kind !== leader.kind)
            throw new BuildFailure(`wrong node kind: expected ${leader.kind} but got ${one.kind}`);
    if (leader.kind === 'scalar')
        return patch ?? base;
    if (leader.kind === 'map')
        return mergeMaps(base, patch, schema);
    return schema?.keys === undefined ? (patch ?? base) : mergeLists(base, patch, schema);
};
/** The node that is changed: the base, or the patch where it replaces the base; undefined when nothing is left. */
const chosen = (base, patch) => {
    if (isMissing(base))
        return patch;
    if (patch !== undefined && node_isNull(patch))
        return undefined;
    const directive = takeDirective(patch);
    if (directive === 'delete')
        return undefined;
    return directive === 'replace' ? patch : base;
};
const mergeMaps = (base, patch, schema) => {
    const target = isMissing(base) && takeDirective(patch) === 'delete' ? undefined : chosen(base, patch);
    if (target?.kind !== 'map')
        return undefined;
    const names = new Set([...target.entries.keys(), ...(patch?.kind === 'map' ? patch.entries.keys() : [])]);
    let deleting;
    for (const name of [...names].toSorted()) {
        const before = target.entries.get(name);
        const change = patch?.kind === 'map' ? patch.entries.get(name) : undefined;
        const value = mergeNodes(before, change, schema?.fields.get(name) ?? schema?.elements);
        if (value !== undefined && !(node_isNull(value) && change !== undefined))
            overwrite(target, name, value);
        else {
            target.entries.delete(name);
            if (before !== undefined && change !== undefined && before !== change)
                deleting = (0,template_sources/* joinSources */.zz)([deleting ?? [], change.sources]);
        }
    }
    // Why: what a patch took away has no node any more; the mapping that lost it names the patch.
    if (deleting !== undefined)
        target.sources = (0,template_sources/* joinSources */.zz)([deleting, target.sources]);
    return target;
};
const mergeLists = (base, patch, schema) => {
    const target = chosen(base, patch);
    if (target?.kind !== 'list')
        return undefined;
    return mergeElements(target, patch?.kind === 'list' ? patch : undefined, schema, mergeNodes);
};
/** Merges a patch into an object; undefined when it deletes the object. */
const mergeObjects = (object, patch, schema) => {
    const merged = mergeNodes(object, patch, schema);
    return merged?.kind === 'map' ? merged : undefined;
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/patches.js











/** Runs something that may fail; the failure instead of what it makes. Bounds stay failures of the whole build. */
const patches_attempt = (run) => {
    try {
        return run();
    }
    catch (error) {
        if (error instanceof BuildFailure && !(error instanceof TooMuch))
            return error;
        throw error;
    }
};
const operationsOf = (file, from) => {
    if (!file.text.startsWith('[')) {
        const [document] = read_objects_readDocuments(file, 'settings', from);
        return document === undefined ? [] : readOperations(document);
    }
    try {
        JSON.parse(file.text);
    }
    catch {
        throw new BuildFailure(`${file.path}: a text that begins with [ must be JSON`);
    }
    const [document] = read_objects_readDocuments(file, 'objects', from);
    return document === undefined ? [] : readOperations(document);
};
/** Reads a patch in either form. `from` as in `readDocuments`. */
const readPatch = (file, from, name) => {
    const objects = patches_attempt(() => readObjects(file, from));
    const operations = patches_attempt(() => operationsOf(file, from));
    if (!(objects instanceof BuildFailure))
        return { form: 'merge', patches: objects.map(object => new Resource(object)), name };
    if (operations instanceof BuildFailure)
        throw new BuildFailure(`unable to parse SM or JSON patch from ${name}: ${objects.message}; ${operations.message}`);
    return { form: 'json', operations, name };
};
/** A text that is a value, as if it were a file. */
const textInValue = (text, sources, loader) => {
    const [place] = sources;
    return { file: (0,source_file/* sourceFile */.s)(place?.file ?? '', text), from: placeParts(loader.fileOf(place), sources, text) };
};
/** A patch's text: of a file, or written in the kustomization. */
const patches_textOf = (settings, loader) => {
    const path = settings.value.path;
    const patch = settings.value.patch.trim();
    if (patch === '' && path === '')
        throw new BuildFailure('must specify one of patch and path');
    if (patch !== '' && path !== '')
        throw new BuildFailure("patch and path can't be set at the same time");
    if (path !== '')
        return { file: loader.load(path), name: path };
    const inline = textInValue(patch, settings.sources('patch'), loader);
    return { ...inline, name: `the patch in ${inline.file.path}` };
};
/** A patch whose target fits no object, which is no mistake to kustomize. */
const unheard = (name, sources) => ({ reason: `the target of ${name} fits no object`, sources });
/** A patch with `$patch: replace` at its root, which kustomize takes and does not apply. */
const replacesNothing = ({ object, kind, name }) => ({
    reason: `the patch of ${kind} ${name} has "$patch: replace" at its root and changes nothing`,
    sources: object.entries.get('$patch')?.sources ?? object.sources,
});
/** An entry of `patches`, read. */
const preparePatch = (settings, loader) => {
    const { file, from, name } = patches_textOf(settings, loader);
    const patch = readPatch(file, from, name);
    const { target, options } = settings.value;
    if (patch.form === 'merge')
        for (const resource of patch.patches) {
            resource.mayChangeName = options?.allowNameChange ?? false;
            resource.mayChangeKind = options?.allowKindChange ?? false;
        }
    const targetsOf = (set, wanted) => {
        const targets = selectTargets(set.list, wanted);
        if (targets.length === 0)
            set.warn([unheard(name, settings.sources('target'))]);
        return targets;
    };
    return (set, schemaOf) => {
        if (patch.form === 'json') {
            if (!target)
                throw new BuildFailure(`must specify a target for JSON patch ${name}`);
            for (const resource of targetsOf(set, target)) {
                resource.storeId();
                applyJson(resource, patch.operations);
            }
        }
        else if (target)
            mergeIntoTargets(set, patch, targetsOf(set, target), schemaOf);
        else
            for (const one of patch.patches)
                set.warn(mergePatch(set.only(one.id), one, schemaOf));
    };
};
/**
 * A copy of a patch whose labels and annotations are texts. Kustomize writes them anew before it merges with a target, so that `app: null`
 * sets the text "null" and deletes nothing.
 */
const withTexts = (patch) => {
    const copy = patch.copy();
    const metadata = mapIn(copy.object, 'metadata').entries;
    for (const field of ['labels', 'annotations']) {
        const texts = metadata.get(field);
        if (texts?.kind !== 'map' || texts.entries.size === 0)
            metadata.delete(field);
        else
            for (const [key, value] of texts.entries)
                texts.entries.set(key, stringNode(value.kind === 'scalar' ? value.text : '', value.sources));
    }
    return copy;
};
const mergeIntoTargets = (set, patch, targets, schemaOf) => {
    if (patch.form !== 'merge' || patch.patches.length === 0)
        return;
    const [first, second] = patch.patches;
    if (first === undefined)
        return;
    if (second !== undefined)
        throw new BuildFailure(`Multiple Strategic-Merge Patches in one \`patches\` entry is not allowed to set \`patches.target\` field: ${patch.name}`);
    for (const resource of targets) {
        const copy = withTexts(first);
        copy.object.entries.set('apiVersion', resource.object.entries.get('apiVersion') ?? scalarNode('', '', []));
        set.warn(mergePatch(resource, copy, schemaOf));
    }
    set.dropEmpty();
    set.assertDistinct();
};
/** Fields that a patch changes only when it is allowed to. */
const keepIdentity = (resource, before, patch) => {
    const kind = before.entries.get('kind');
    if (!patch.mayChangeKind && kind !== undefined)
        resource.object.entries.set('kind', kind);
    const metadata = mapIn(resource.object, 'metadata').entries;
    const name = nodeAt(before, 'metadata', 'name');
    if (!patch.mayChangeName && name !== undefined)
        metadata.set('name', name);
    const namespace = nodeAt(before, 'metadata', 'namespace');
    if (namespace === undefined)
        metadata.delete('namespace');
    else
        metadata.set('namespace', namespace);
};
/** Merges a patch into a resource, which is gone when the patch deletes it. Gives what was lost without a word. */
const mergePatch = (resource, patch, schemaOf) => {
    const before = { ...resource.object, entries: new Map(resource.object.entries) };
    const metadata = before.entries.get('metadata');
    if (metadata?.kind === 'map')
        before.entries.set('metadata', { ...metadata, entries: new Map(metadata.entries) });
    if (patch.mayChangeName || patch.mayChangeKind)
        resource.storeId();
    const name = (one) => `${apiVersionOf(one.gvk)}/${one.kind}`;
    const schema = schemaOf(name(resource)) ?? schemaOf(name(patch));
    const watch = new PatchWatch(resource.object, patch.object, schema);
    const merged = mergeObjects(resource.object, copyOfMap(patch.object), schema);
    if (merged === undefined || merged.entries.size === 0) {
        resource.gone = true;
        return [];
    }
    // Why: what a patch is to replace as a whole, kustomize merges into the patch, and then keeps the object as it was.
    if (merged !== resource.object)
        return [replacesNothing(patch)];
    resource.object = merged;
    keepIdentity(resource, before, patch);
    return watch.losses(merged);
};
/**
 * Applies operations. Kustomize keeps its own annotations in the object meanwhile, so that `annotations` is there for an object it touched.
 */
const applyJson = (resource, operations) => {
    // Why a copy: kustomize makes JSON of the object and reads it again, so that nothing in it is one node any more.
    resource.object = copyOfMap(resource.object);
    if (resource.wasRenamed || resource.isGenerated || resource.origin)
        mapIn(resource.object, 'metadata', 'annotations');
    const before = nodeAt(resource.object, 'metadata', 'annotations');
    applyOperations(resource.object, operations);
    if (nodeAt(resource.object, 'metadata', 'annotations') === before)
        return;
    // Why: kustomize keeps the origin in an annotation, which a patch of all annotations takes away.
    resource.origin = undefined;
    resource.transformations = [];
};
/** `patchesJson6902`, read. */
const prepareJsonPatch = (settings, loader) => {
    const { target, path, patch } = settings.value;
    if (!target || target.name === '')
        throw new BuildFailure('must specify the target name');
    if (path === '' && patch === '')
        throw new BuildFailure('empty file path and empty jsonOp');
    if (path !== '' && patch !== '')
        throw new BuildFailure('must specify a file path or jsonOp, not both');
    const inline = textInValue(patch, settings.sources(settings.node?.kind === 'map' && settings.node.entries.has('jsonOp') ? 'jsonOp' : 'patch'), loader);
    const operations = path ? operationsOf(loader.load(path), undefined) : operationsOf(inline.file, inline.from);
    if (operations.length === 0)
        throw new BuildFailure('patch appears to be empty');
    return set => {
        const targets = selectTargets(set.list, target);
        if (targets.length === 0)
            set.warn([unheard(path || `the patch in ${inline.file.path}`, settings.sources('target'))]);
        for (const resource of targets)
            applyJson(resource, operations);
    };
};
/** `patchesStrategicMerge`, read: texts and paths of files. */
const prepareMergePatches = (given, loader) => {
    const patches = given.flatMap(({ text, sources }) => {
        const { file, from } = textInValue(text, sources, loader);
        const inline = patches_attempt(() => readObjects(file, from));
        return (inline instanceof BuildFailure ? readObjects(loader.load(text)) : inline).map(object => new Resource(object));
    });
    if (given.length > 0 && patches.length === 0)
        throw new BuildFailure('patch appears to be empty');
    return (set, schemaOf) => {
        for (const patch of patches)
            set.warn(mergePatch(set.only(patch.id), withTexts(patch), schemaOf));
        set.dropEmpty();
    };
};

;// CONCATENATED MODULE: ./build/render/kustomize/fields/field-path.js




/** `spec.containers.[name=web].image`, `metadata.annotations.[a.b/c]`: brackets keep what is in them together. */
const splitFieldPath = (path) => {
    const result = [];
    const parts = splitPath(path, '.');
    for (let at = 0; at < parts.length; at += 1) {
        const part = parts[at] ?? '';
        if (!part.startsWith('[') || part.endsWith(']')) {
            result.push(part);
            continue;
        }
        let whole = part;
        while (at + 1 < parts.length && !whole.endsWith(']')) {
            at += 1;
            whole += `.${parts[at] ?? ''}`;
        }
        result.push(whole.includes('=') ? whole : whole.replace(/^[[\]]+/u, '').replace(/[[\]]+$/u, ''));
    }
    return result;
};
const isListStep = (step) => step.startsWith('[') && step.endsWith(']');
const isIndex = (step) => /^\+?\d{1,9}$/u.test(step);
const splitListStep = (step) => {
    const inner = step.slice(1, -1);
    const equals = inner.indexOf('=');
    if (equals < 0)
        throw new BuildFailure('list path element must contain fieldName=fieldValue for element to match');
    return [inner.slice(0, equals), inner.slice(equals + 1)];
};
const field_path_textOf = (node) => (node?.kind === 'scalar' ? node.text : undefined);
const field_path_listOf = (node) => {
    if (node.kind !== 'list')
        throw new BuildFailure('wrong node kind: expected a sequence');
    return node;
};
const mapOf = (node) => {
    if (node.kind !== 'map')
        throw new BuildFailure('wrong node kind: expected a mapping');
    return node;
};
/** What stands under a path; nothing under a null. @throws BuildFailure where the path asks for another kind of collection. */
const lookupPath = (root, path) => {
    let here = root;
    for (const given of path) {
        const step = given.trim();
        if (step === '')
            continue;
        const next = lookupStep(here, step);
        if (isMissing(next))
            return undefined;
        here = next;
    }
    return here;
};
const lookupStep = (here, step) => {
    if (isIndex(step))
        return field_path_listOf(here).items[Number(step)];
    if (step === '-')
        return field_path_listOf(here).items.at(-1);
    if (step === '*')
        throw new BuildFailure('wildcard is not supported in PathGetter');
    if (!isListStep(step))
        return mapOf(here).entries.get(step);
    const [key, value] = splitListStep(step);
    return field_path_listOf(here).items.find(item => field_path_textOf(key === '' ? item : nodeAt(item, key)) === value);
};
const kindBefore = (next, creates) => {
    if (next === undefined || next === '')
        return creates;
    return isListStep(next) || isIndex(next) ? 'list' : 'map';
};
const field_path_makeNode = (kind) => (kind === 'map' ? mapNode() : kind === 'list' ? listNode() : scalarNode('', '', []));
/** Every place that a path means: `*` is every element, and `[name=value]` those whose value holds a regular expression. */
const slotsAt = (slot, path, creates) => {
    const [step, ...rest] = path;
    if (step === undefined)
        return [slot];
    if (isIndex(step))
        return indexSlots(slot.node, step, rest, creates);
    if (isListStep(step))
        return matchSlots(slot.node, step, rest, creates);
    if (step === '*')
        return itemSlots(field_path_listOf(slot.node)).flatMap(item => slotsAt(item, rest, creates));
    return fieldSlots(slot.node, step, rest, creates);
};
const itemSlots = (list) => list.items.map((node, at) => ({
    node,
    put: next => {
        list.items[at] = next;
    },
}));
const fieldSlots = (node, step, rest, creates) => {
    if (isMissing(node))
        return [];
    const map = mapOf(node);
    let field = map.entries.get(step);
    if (field === undefined) {
        if (creates === undefined)
            return [];
        field = field_path_makeNode(kindBefore(rest[0], creates));
        map.entries.set(step, field);
    }
    return slotsAt({ node: field, put: next => overwrite(map, step, next) }, rest, creates);
};
const indexSlots = (node, step, rest, creates) => {
    const list = field_path_listOf(node);
    const index = Number(step);
    if (list.items.length === index && creates !== undefined)
        list.items.push(field_path_makeNode(kindBefore(rest[0], creates)));
    const slot = itemSlots(list)[index];
    if (slot === undefined)
        throw new BuildFailure(`index ${index} specified but only ${list.items.length} elements found`);
    return slotsAt(slot, rest, creates);
};
const matchSlots = (node, step, rest, creates) => {
    const [key, pattern] = splitListStep(step);
    const list = field_path_listOf(node);
    const fits = partMatcher(pattern);
    const matching = () => itemSlots(list).filter(({ node: item }) => {
        const text = field_path_textOf(key === '' ? item : nodeAt(item, key));
        return text !== undefined && fits(text.trim());
    });
    const found = matching();
    const slots = key === '' ? found : found.flatMap(slot => slotsAt(slot, rest, creates));
    if (slots.length > 0 || creates === undefined)
        return slots;
    const value = scalarNode(pattern, '', []);
    list.items.push(key === '' ? value : mapNode(new Map([[key, value]])));
    return key === '' ? matching() : matching().flatMap(slot => slotsAt(slot, rest, creates));
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/replaced-value.js



/** The longest text that a replacement may make. */
const maxText = 1 << 20;
/** What a value makes of a target: a scalar keeps its own type and takes the text. */
const replaced = (target, value, options, budget) => {
    let text = value.kind === 'scalar' ? value.text : '';
    const delimiter = options?.delimiter ?? '';
    if (delimiter !== '') {
        if (target.kind !== 'scalar' || value.kind !== 'scalar')
            throw new BuildFailure('delimiter option can only be used with scalar nodes');
        const parts = target.text.split(delimiter);
        const index = options?.index ?? 0;
        if (index < 0)
            parts.unshift(text);
        else if (index >= parts.length)
            parts.push(text);
        else
            parts[index] = text;
        text = parts.join(delimiter);
        if (text.length > maxText)
            throw new TooMuch(`a replacement makes a text of more than ${maxText} characters`);
    }
    if (target.kind !== 'scalar')
        return value.kind === 'scalar' ? scalarNode(text, value.tag, value.sources, value.quoted) : budget.copy(value);
    const sources = delimiter === '' ? value.sources : (0,template_sources/* joinSources */.zz)([value.sources, target.sources]);
    return scalarNode(text, target.tag, sources, target.quoted);
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/render/kustomize/transformers/structured-text.js










/** Longer texts in values are not read as YAML. */
const structured_text_maxText = 1 << 20;
/** The first scalar on the way of a path that goes on behind it. */
const scalarOnTheWay = (object, steps) => {
    for (let length = 1; length < steps.length; length += 1) {
        try {
            const node = lookupPath(object, steps.slice(0, length));
            if (node?.kind === 'scalar')
                return { node, length };
        }
        catch (error) {
            if (!(error instanceof BuildFailure))
                throw error;
        }
    }
    return undefined;
};
const changeDocument = (document, path, here) => {
    const before = document.getIn(path, true);
    if (here.kind === 'map' && (0,yaml_dist/* isMap */.jh)(before))
        for (const [key, value] of here.entries)
            changeDocument(document, [...path, key], value);
    else if (here.kind === 'list' && (0,yaml_dist/* isSeq */.oP)(before))
        for (const [at, item] of here.items.entries())
            changeDocument(document, [...path, at], item);
    else if (here.kind !== 'scalar' || !(0,yaml_dist/* isScalar */.jn)(before))
        document.setIn(path, document.createNode(plainOf(here)));
    else if (before.value !== plainOf(here))
        before.value = plainOf(here);
};
/** Where a node of the tree differs from the text's, the text's is changed, so that its order, comments and quotes stay. */
const printChanged = (text, node) => {
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { version: '1.2' });
    changeDocument(document, [], node);
    return document.toString({ lineWidth: 0, indentSeq: false, flowCollectionPadding: false }).trim();
};
const indentOf = (text) => (text.includes('\n') && text.includes('  ') ? 2 : undefined);
const print = (text, node) => {
    const first = text.trim().charAt(0);
    if (first !== '{' && first !== '[')
        return printChanged(text, node);
    const compact = jsonText(node);
    const indent = indentOf(text);
    return indent === undefined ? compact : escapeMarkup(JSON.stringify(JSON.parse(compact), null, indent));
};
/** As encoding/json writes texts. */
const escapeMarkup = (json) => json.replace(/[<>&]/gu, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
/**
 * Sets a field in a text of YAML or JSON that is itself a value (`data.config\.yaml.server.port`). False when the path names no such field:
 * it is then an ordinary one.
 */
const setInText = (object, steps, value, { options, budget }) => {
    const found = scalarOnTheWay(object, steps);
    if (found === undefined || found.node.text.length > structured_text_maxText)
        return false;
    const { node, length } = found;
    try {
        const [root] = read_objects_readDocuments((0,source_file/* sourceFile */.s)('', node.text), 'objects', () => node.sources);
        if (root === undefined)
            return false;
        const slots = slotsAt({ node: root, put: () => undefined }, steps.slice(length), options?.create ? value.kind : undefined);
        if (slots.length === 0)
            return false;
        for (const slot of slots)
            slot.put(replaced(slot.node, value, options, budget));
        const text = scalarNode(print(node.text, root), node.tag, (0,template_sources/* joinSources */.zz)([value.sources, node.sources]), node.quoted);
        for (const slot of slotsAt({ node: object, put: () => undefined }, steps.slice(0, length), undefined))
            slot.put(text);
        return true;
    }
    catch (error) {
        if (error instanceof BuildFailure && !(error instanceof TooMuch))
            return false;
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/replacements.js










const defaultPath = 'metadata.name';
/** `replacements`, with those of their files. */
const readReplacements = (fields, loader) => fields.value.flatMap((field, at) => {
    if (!field.path)
        return [fields.at(field, at)];
    if (field.source || (field.targets ?? []).length > 0)
        throw new BuildFailure('cannot specify both path and inline replacement');
    return readFile(loader.load(field.path));
});
const readFile = (file) => {
    const node = firstDocument(file);
    if (node === undefined || node.kind === 'scalar')
        throw new BuildFailure(`unsupported replacement type encountered within replacement path ${file.path}`);
    if (node.kind === 'map')
        return [parseSettings(looseReplacement, node, `replacement ${file.path}`)];
    return node.items.map(item => parseSettings(looseReplacement, item, `replacement ${file.path}`));
};
/** Files of replacements may have fields that kustomize does not know. */
const looseReplacement = valibot_dist/* looseObject */._H3(replacementSchema.entries);
const fitsSource = (id, source) => (!source.name || source.name === id.name) &&
    (!source.namespace || (source.namespace === 'default' ? 'default' : source.namespace) === effectiveNamespace(id)) &&
    isSelected(id, source);
const selectSource = (set, source) => {
    const found = set.list.filter(resource => resource.everyId.some(id => fitsSource(id, source)));
    const [first, second] = found;
    if (first === undefined)
        throw new BuildFailure(`nothing selected by ${source.kind} ${source.name}`);
    if (second !== undefined)
        throw new BuildFailure(`multiple matches for selector ${source.kind} ${source.name}`);
    return first;
};
const partOf = (node, options) => {
    const delimiter = options?.delimiter ?? '';
    if (delimiter === '')
        return node;
    if (node.kind !== 'scalar')
        throw new BuildFailure('delimiter option can only be used with scalar nodes');
    const index = options?.index ?? 0;
    const part = node.text.split(delimiter)[index];
    if (index < 0 || part === undefined)
        throw new BuildFailure(`options.index ${index} is out of bounds for value ${node.text}`);
    return scalarNode(part, node.tag, node.sources, node.quoted);
};
const replacements_isEmpty = (node) => node.kind === 'list' ? node.items.length === 0 : node.kind === 'map' ? node.entries.size === 0 : node.tag !== 'str' && node.text === '';
const sourceValueOf = (set, replacement) => {
    const { source, sourceValue } = replacement.value;
    if (typeof sourceValue === 'string') {
        if (source)
            throw new BuildFailure('value and resource selectors are mutually exclusive');
        return scalarNode(sourceValue, '', replacement.sources('sourceValue'));
    }
    if (!source)
        throw new BuildFailure('replacements must specify a source and at least one target');
    const path = source.fieldPath || defaultPath;
    const node = lookupPath(selectSource(set, source).object, splitFieldPath(path));
    if (isMissing(node) || replacements_isEmpty(node))
        throw new BuildFailure(`fieldPath \`${path}\` is missing for replacement source ${source.kind} ${source.name}`);
    return partOf(node, source.options);
};
const notFound = (path, creates) => `unable to find ${creates ? 'or create ' : ''}field ${JSON.stringify(path)} in replacement target`;
const setFields = (resource, value, paths, options, budget) => {
    for (const path of paths) {
        const steps = splitFieldPath(path);
        if (setInText(resource.object, steps, value, { options, budget }))
            continue;
        const creates = options?.create ? value.kind : undefined;
        const root = { node: resource.object, put: () => undefined };
        const slots = slotsAt(root, steps, creates);
        if (slots.length === 0)
            throw new BuildFailure(notFound(path, creates !== undefined));
        for (const slot of slots)
            slot.put(replaced(slot.node, value, options, budget));
    }
};
const matchesId = (matcher, id) => matcher.gvk(id) && matcher.name(id.name) && matcher.namespace(id.namespace);
const namesNothing = (selector) => !(selector.group || selector.version || selector.kind || selector.name || selector.namespace);
const applyTarget = (set, target, value, budget) => {
    if (!target.select)
        throw new BuildFailure('target must specify resources to select');
    const select = compileSelector(target.select);
    const rejects = target.reject.map(selector => ({ selector, matcher: compileSelector(selector) }));
    const paths = target.fieldPaths.length > 0 ? target.fieldPaths : [defaultPath];
    for (const resource of set.list) {
        const ids = resource.everyId;
        const isRejected = rejects.some(({ selector, matcher }) => ((selector.labelSelector || selector.annotationSelector) && matcher.texts(resource)) ||
            (!namesNothing(selector) && ids.some(id => matchesId(matcher, id))));
        if (select.texts(resource) && !isRejected && ids.some(id => matchesId(select, id)))
            setFields(resource, value, paths, target.options, budget);
    }
};
/** Applies replacements in their order: each sees what those before it made. */
const applyReplacements = (set, replacements) => {
    const budget = new CopyBudget();
    for (const replacement of replacements) {
        const { targets } = replacement.value;
        if (!targets)
            throw new BuildFailure('replacements must specify a source and at least one target');
        const value = budget.copy(sourceValueOf(set, replacement));
        for (const target of targets)
            applyTarget(set, target, value, budget);
    }
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/set-entries.js



/** The pairs that stand under a path of settings, each with its place. */
const entriesOf = (settings, pairs, ...path) => new Map(Object.entries(pairs ?? {}).map(([key, text]) => [key, { text, sources: settings.sources(...path, key) }]));
/** Sets labels or annotations in the mappings of the specs. */
const setEntries = (set, entries, specs) => {
    const names = [...entries.keys()].toSorted();
    for (const { object } of set.list)
        for (const name of names) {
            const { text, sources } = entries.get(name) ?? { text: '', sources: [] };
            const twins = [];
            const made = { ...scalarNode(text, 'str', sources), twins };
            for (const spec of specs)
                changeField(object, spec, 'map', node => {
                    if (node.kind !== 'map')
                        throw new BuildFailure(`wrong node kind: expected a mapping under ${spec.path}`);
                    const before = node.entries.get(name);
                    if (before === undefined) {
                        setEntry(node, name, made);
                        twins.push({ map: node, key: name });
                    }
                    else
                        overwrite(node, name, scalarNode(text, 'str', sources, before.kind === 'scalar' && before.quoted));
                    return node;
                });
        }
};
const everyMetadata = { group: '', version: '', kind: '', path: 'metadata/labels', create: true };
/** The fields that an entry of `labels` sets. */
const labelFields = (label, fields) => {
    const own = mergeFieldSpecs(label.fields, fields.labels);
    if (label.includeSelectors)
        return mergeFieldSpecs(own, fields.commonLabels);
    const withTemplates = label.includeTemplates ? mergeFieldSpecs(own, fields.templateLabels) : own;
    const withClaims = label.includeVolumeClaimTemplates ? mergeFieldSpecs(withTemplates, fields.volumeClaimTemplateLabels) : withTemplates;
    return mergeFieldSpecs(withClaims, [everyMetadata]);
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/own-transformers.js








/** Merging a patch takes longer than looking at an object. */
const patchWeight = 1.5;
const patches = (settings, loader) => {
    const { patchesStrategicMerge, patches: own } = settings.value;
    const given = patchesStrategicMerge.map((text, at) => ({
        text,
        sources: settings.sources('patchesStrategicMerge', at),
    }));
    return [
        ...(given.length > 0 ? [{ kind: 'PatchStrategicMergeTransformer', transformer: prepareMergePatches(given, loader) }] : []),
        ...own.map((patch, at) => ({
            kind: 'PatchTransformer',
            transformer: preparePatch(settings.at(patch, 'patches', at), loader),
            weight: patchWeight,
        })),
    ];
};
const own_transformers_names = (settings, fields) => {
    const { namespace, namePrefix, nameSuffix } = settings.value;
    const affix = (end, text, field, specs) => {
        const sources = settings.sources(field);
        return set => changeNames(set, { text, end, sources }, specs);
    };
    const sources = settings.sources('namespace');
    const inNamespace = set => changeNamespaces(set, { namespace, sources, specs: fields.namespace, unsetOnly: false, subjects: 'defaultOnly' });
    return [
        ...(namespace ? [{ kind: 'NamespaceTransformer', transformer: inNamespace }] : []),
        ...(namePrefix ? [{ kind: 'PrefixTransformer', transformer: affix('prefix', namePrefix, 'namePrefix', fields.namePrefix) }] : []),
        ...(nameSuffix ? [{ kind: 'SuffixTransformer', transformer: affix('suffix', nameSuffix, 'nameSuffix', fields.nameSuffix) }] : []),
    ];
};
const labels = (settings, fields) => {
    const { labels: own, commonLabels, commonAnnotations } = settings.value;
    const named = own.map((label, at) => {
        const entries = entriesOf(settings, label.pairs, 'labels', at, 'pairs');
        const specs = labelFields(label, fields);
        return { kind: 'LabelTransformer', transformer: set => setEntries(set, entries, specs), weight: entries.size };
    });
    const common = entriesOf(settings, commonLabels, 'commonLabels');
    const annotations = entriesOf(settings, commonAnnotations, 'commonAnnotations');
    return [
        ...named,
        ...(named.length > 0 || common.size > 0
            ? [
                {
                    kind: 'LabelTransformer',
                    transformer: (set => setEntries(set, common, fields.commonLabels)),
                    weight: common.size,
                },
            ]
            : []),
        ...(annotations.size > 0
            ? [
                {
                    kind: 'AnnotationsTransformer',
                    transformer: (set => setEntries(set, annotations, fields.commonAnnotations)),
                },
            ]
            : []),
    ];
};
const counts = (settings, fields) => {
    const { replicas } = settings.value;
    return [
        ...replicas.map((replica, at) => {
            const sources = settings.sources('replicas', at, 'count');
            return { kind: 'ReplicaCountTransformer', transformer: set => changeReplicas(set, replica, fields.replicas, sources) };
        }),
        ...['images', 'imageTags'].flatMap(field => settings.value[field].map((image, at) => {
            const said = ['newTag', 'newName', 'digest', 'tagSuffix'].filter(key => image[key] !== '');
            const sources = (0,template_sources/* joinSources */.zz)([...said.map(key => settings.sources(field, at, key)), settings.sources(field, at)]);
            return { kind: 'ImageTagTransformer', transformer: set => changeImages(set, image, fields.images, sources) };
        })),
    ];
};
/** The transformers of a kustomization's own fields in their order, which is the same whatever the order in the file. */
const ownTransformers = (settings, fields, loader) => {
    const { patchesJson6902, replacements } = settings.value;
    const read = readReplacements(settings.at(replacements, 'replacements'), loader);
    return [
        ...patches(settings, loader),
        ...own_transformers_names(settings, fields),
        ...labels(settings, fields),
        ...patchesJson6902.map((patch, at) => ({
            kind: 'PatchJson6902Transformer',
            transformer: prepareJsonPatch(settings.at(patch, 'patchesJson6902', at), loader),
        })),
        ...counts(settings, fields),
        ...(read.length > 0
            ? [{ kind: 'ReplacementTransformer', transformer: (set => applyReplacements(set, read)), weight: read.length }]
            : []),
    ];
};

;// CONCATENATED MODULE: ./build/render/kustomize/objects/name-hash.js





const name_hash_letters = { '0': 'g', '1': 'h', '3': 'k', a: 'm', e: 't' };
const hashLength = 10;
const fieldText = (node) => node === undefined ? '""' : node.kind === 'scalar' ? (0,encode_json/* jsonString */.I)(node.text) : jsonText(node);
/** The JSON whose hash becomes part of the name: labels and namespace do not count. */
const hashedText = (object) => {
    const kind = node_textAt(object, 'kind');
    if (kind !== 'ConfigMap' && kind !== 'Secret')
        return jsonText(object);
    const optional = kind === 'ConfigMap' ? 'binaryData' : 'stringData';
    const fields = [
        ['data', fieldText(object.entries.get('data'))],
        ['kind', (0,encode_json/* jsonString */.I)(kind)],
        ['name', '""'],
    ];
    const more = object.entries.get(optional);
    if (more?.kind === 'map')
        fields.push([optional, jsonText(more)]);
    if (kind === 'Secret')
        fields.push(['type', fieldText(object.entries.get('type'))]);
    return `{${fields
        .toSorted(([one], [other]) => (0,text_sorted/* compareText */.n)(one, other))
        .map(([key, text]) => `"${key}":${text}`)
        .join(',')}}`;
};
/** The hash of an object's content, in letters that do not spell words. */
const contentHash = (object) => (0,external_node_crypto_.createHash)('sha256')
    .update(hashedText(object))
    .digest('hex')
    .slice(0, hashLength)
    .replace(/[013ae]/gu, letter => name_hash_letters[letter] ?? letter);
/** Adds the hash of their content to the names of the objects that ask for it. */
const addHashes = (set) => {
    for (const resource of set.list) {
        if (!resource.needsHash)
            continue;
        const hash = contentHash(resource.object);
        resource.storeId();
        resource.setName(`${resource.name}-${hash}`, resource.nameSources);
    }
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/add-value.js









const target = valibot_dist/* looseObject */._H3({
    selector: valibot_dist/* nullish */.cl6(valibot_dist/* looseObject */._H3(selectorSchema.entries)),
    fieldPath: valibot_dist/* nullish */.cl6(valibot_dist/* string */.YjP(), ''),
    filePathPosition: valibot_dist/* nullish */.cl6(valibot_dist/* number */.aig(), 0),
});
const schema = valibot_dist/* looseObject */._H3({
    value: valibot_dist/* nullish */.cl6(valibot_dist/* string */.YjP(), ''),
    targets: valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(target), []),
    targetFilePath: valibot_dist/* nullish */.cl6(valibot_dist/* string */.YjP(), ''),
});
/** A part set into a path of a file; past its end it is the last one. */
const insertPart = (path, position, part) => {
    if (part === '' || position < 0)
        return path;
    const isAbsolute = path.startsWith('/');
    const parts = path.split('/').filter(one => one !== '');
    if (position > parts.length - 1 && parts.length > 0)
        return `${path}/${part}`;
    parts.splice(position, 0, part);
    return `${isAbsolute ? '/' : ''}${parts.join('/')}`;
};
const setField = (object, names, position, { value, sources }) => {
    for (const slot of slotsAt({ node: object, put: () => undefined }, names, 'scalar')) {
        if (slot.node.kind !== 'scalar')
            throw new BuildFailure('wrong node kind: expected a scalar');
        slot.put(untagged(position > 0 ? insertPart(slot.node.text, position - 1, value) : value, slot.node, sources));
    }
};
/** The transformer that writes one value into fields, or into a place of a file's path. */
const addValue = (resource, loader) => {
    const read = valibot_dist/* safeParse */.xLC(schema, plainOf(resource.object));
    if (!read.success)
        throw new BuildFailure(`plugin ${resource.kind} fails configuration: ${read.issues[0].message}`);
    const settings = new Located(read.output, resource.object);
    const targets = [...settings.value.targets];
    if (settings.value.targetFilePath) {
        const node = firstDocument(loader.load(settings.value.targetFilePath));
        if (node !== undefined)
            for (const one of parseSettings(schema, node, 'targets').value.targets)
                targets.push(one);
    }
    const value = settings.value.value.trim() || (0,text_path/* fileNameOf */.bV)(loader.folder);
    if (targets.length === 0)
        throw new BuildFailure('must specify at least one target');
    const sources = settings.sources('value');
    return set => {
        for (const { selector, fieldPath, filePathPosition } of targets) {
            if (!fieldPath)
                throw new BuildFailure('fieldPath cannot be empty');
            const names = splitPath(fieldPath, '/');
            for (const { object } of selector ? selectTargets(set.list, selector) : set.list)
                setField(object, names, filePathPosition, { value, sources });
        }
    };
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/plugins.js















/** Something that is run by kustomize only when it is told to: a plugin, a function in a container, a chart from elsewhere. */
class NeedsPlugin extends BuildFailure {
}
/** The settings of a plugin. */
const plugins_parse = (schema, { object, kind }) => {
    const read = valibot_dist/* safeParse */.xLC(schema, adaptTo(schema, plainOf(object), 'any scalar'));
    if (read.success)
        return new Located(read.output, object);
    throw new BuildFailure(`plugin ${kind} fails configuration: ${valibot_dist/* getDotPath */.BuJ(read.issues[0]) ?? ''} ${read.issues[0].message}`);
};
const affixSchema = valibot_dist/* looseObject */._H3({ prefix: settings_schema_text, suffix: settings_schema_text, fieldSpecs: looseFieldSpecs });
const affixes = (resource, ends) => {
    const settings = plugins_parse(affixSchema, resource);
    const fields = settings.value.fieldSpecs;
    return set => {
        for (const end of ends)
            changeNames(set, { text: settings.value[end], end, sources: settings.sources(end) }, fields);
    };
};
const subjectModes = new Set(['', 'defaultOnly', 'allServiceAccounts', 'none']);
const subjectsOf = (mode) => {
    if (!subjectModes.has(mode))
        throw new BuildFailure(`invalid value ${JSON.stringify(mode)} for setRoleBindingSubjects`);
    return mode === 'allServiceAccounts' || mode === 'none' ? mode : 'defaultOnly';
};
const namespaceSchema = valibot_dist/* looseObject */._H3({
    metadata: valibot_dist/* nullish */.cl6(valibot_dist/* looseObject */._H3({ namespace: settings_schema_text })),
    fieldSpecs: looseFieldSpecs,
    unsetOnly: valibot_dist/* nullish */.cl6(valibot_dist/* boolean */.zMY(), false),
    setRoleBindingSubjects: settings_schema_text,
});
const namespaces = (resource) => {
    const settings = plugins_parse(namespaceSchema, resource);
    const { metadata, fieldSpecs, unsetOnly, setRoleBindingSubjects } = settings.value;
    const subjects = subjectsOf(setRoleBindingSubjects);
    const sources = settings.sources('metadata', 'namespace');
    return set => changeNamespaces(set, {
        namespace: metadata?.namespace ?? '',
        sources,
        specs: fieldSpecs,
        unsetOnly,
        subjects,
    });
};
const plugins_labelSchema = valibot_dist/* looseObject */._H3({ labels: pairs, annotations: pairs, fieldSpecs: looseFieldSpecs });
const entries = (resource, field) => {
    const settings = plugins_parse(plugins_labelSchema, resource);
    return set => setEntries(set, entriesOf(settings, settings.value[field], field), settings.value.fieldSpecs);
};
const imagesSchema = valibot_dist/* looseObject */._H3({ imageTag: valibot_dist/* nullish */.cl6(valibot_dist/* looseObject */._H3(imageSchema.entries), {}), fieldSpecs: looseFieldSpecs });
const plugins_images = (resource) => {
    const settings = plugins_parse(imagesSchema, resource);
    return set => changeImages(set, settings.value.imageTag, settings.value.fieldSpecs, settings.sources('imageTag'));
};
const replicasSchema = valibot_dist/* looseObject */._H3({ replica: valibot_dist/* nullish */.cl6(valibot_dist/* looseObject */._H3(replicaSchema.entries), {}), fieldSpecs: looseFieldSpecs });
const replicas = (resource) => {
    const settings = plugins_parse(replicasSchema, resource);
    return set => changeReplicas(set, settings.value.replica, settings.value.fieldSpecs, settings.sources('replica'));
};
const patch = (resource, loader) => preparePatch(plugins_parse(valibot_dist/* looseObject */._H3(patchSchema.entries), resource), loader);
const jsonPatchSchema = valibot_dist/* looseObject */._H3({ target: valibot_dist/* nullish */.cl6(valibot_dist/* looseObject */._H3(selectorSchema.entries)), path: settings_schema_text, jsonOp: settings_schema_text });
const jsonPatch = (resource, loader) => {
    const { value, node } = plugins_parse(jsonPatchSchema, resource);
    const settings = { path: value.path, patch: value.jsonOp, target: value.target, options: undefined };
    return prepareJsonPatch(new Located(settings, node), loader);
};
const mergePatchesSchema = valibot_dist/* looseObject */._H3({ paths: valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(settings_schema_text), []), patches: settings_schema_text });
const mergePatches = (resource, loader) => {
    const settings = plugins_parse(mergePatchesSchema, resource);
    const { paths, patches } = settings.value;
    const given = [
        ...paths.map((path, at) => ({ text: path, sources: settings.sources('paths', at) })),
        ...(patches ? [{ text: patches, sources: settings.sources('patches') }] : []),
    ];
    if (given.length === 0)
        throw new BuildFailure('empty file path and empty patch content');
    return prepareMergePatches(given, loader);
};
const replacementsSchema = valibot_dist/* looseObject */._H3({ replacements: valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(valibot_dist/* looseObject */._H3(replacementFieldSchema.entries)), []) });
const replacements = (resource, loader) => {
    const settings = plugins_parse(replacementsSchema, resource);
    const read = readReplacements(settings.at(settings.value.replacements, 'replacements'), loader);
    return set => applyReplacements(set, read);
};
const transformers = new Map([
    ['PrefixTransformer', resource => affixes(resource, ['prefix'])],
    ['SuffixTransformer', resource => affixes(resource, ['suffix'])],
    ['NamespaceTransformer', namespaces],
    ['LabelTransformer', resource => entries(resource, 'labels')],
    ['AnnotationsTransformer', resource => entries(resource, 'annotations')],
    ['ImageTagTransformer', plugins_images],
    ['ReplicaCountTransformer', replicas],
    ['PatchTransformer', patch],
    ['PatchJson6902Transformer', jsonPatch],
    ['PatchStrategicMergeTransformer', mergePatches],
    ['ReplacementTransformer', replacements],
    ['ValueAddTransformer', addValue],
    ['HashTransformer', () => addHashes],
    ['PrefixSuffixTransformer', resource => affixes(resource, ['prefix', 'suffix'])],
]);
const isBuiltIn = ({ gvk }) => gvk.group === '' && gvk.version === 'builtin';
const disabled = (resource) => new NeedsPlugin(`external plugins disabled; unable to load external plugin '${resource.kind}'`);
/** A transformer that an object of `transformers` or `validators` describes. */
const makeTransformer = (resource, loader) => {
    if (!isBuiltIn(resource))
        throw disabled(resource);
    const make = transformers.get(resource.kind);
    if (make === undefined)
        throw new BuildFailure(`unable to load builtin ${resource.kind}`);
    return make(resource, loader);
};
/** What a generator of `generators` makes. */
const runGenerator = (resource, loader) => {
    if (!isBuiltIn(resource))
        throw disabled(resource);
    if (resource.kind === 'HelmChartInflationGenerator')
        throw new NeedsPlugin('must specify --enable-helm');
    if (resource.kind !== 'ConfigMapGenerator' && resource.kind !== 'SecretGenerator')
        throw new BuildFailure(`unable to load builtin ${resource.kind}`);
    const schema = valibot_dist/* looseObject */._H3({
        ...configMapSchema.entries,
        ...secretSchema.entries,
        metadata: valibot_dist/* nullish */.cl6(valibot_dist/* looseObject */._H3({ name: settings_schema_text, namespace: settings_schema_text })),
    });
    const settings = plugins_parse(schema, resource);
    const name = settings.value.name || settings.value.metadata?.name || '';
    const namespace = settings.value.namespace || settings.value.metadata?.namespace || '';
    const kind = resource.kind === 'ConfigMapGenerator' ? 'ConfigMap' : 'Secret';
    return generate(kind, new Located({ ...settings.value, name, namespace }, settings.node), new Located(undefined, undefined), loader);
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/variables.js








const readVariable = ({ name, objref, fieldref }) => {
    const { apiVersion, group, version, kind, name: objectName, namespace } = objref;
    const parsed = apiVersion ? parseApiVersion(apiVersion) : { group, version };
    return {
        name,
        object: { ...parsed, group: parsed.group || group, kind, name: objectName, namespace },
        fieldPath: fieldref.fieldPath || fieldref.fieldpath || 'metadata.name',
    };
};
/** The variables of a build so far. */
class Variables {
    #byName = new Map();
    get all() {
        return [...this.#byName.values()].toSorted((one, other) => (0,text_sorted/* compareText */.n)(one.name, other.name));
    }
    add(variables) {
        for (const variable of variables) {
            if (this.#byName.has(variable.name))
                throw new BuildFailure(`var '${variable.name}' already encountered`);
            this.#byName.set(variable.name, variable);
        }
    }
}
/** Remembers at the objects which variables are about them. @throws BuildFailure when one fits several objects. */
const bindVariables = (set, variables) => {
    for (const { name, object } of variables) {
        const isExact = object.namespace !== '' || isClusterScoped(object);
        const matched = set.withAnyId(id => (isExact ? sameId(id, object) : id.name === object.name && sameGvk(id, object)));
        const [first, second] = matched;
        if (second !== undefined)
            throw new BuildFailure(`found ${matched.length} resId matches for var ${name} (unable to disambiguate)`);
        if (first !== undefined)
            first.variables = [...first.variables, name];
    }
};
const valueOfVariable = (set, { name, fieldPath }) => {
    const resource = set.list.find(({ variables }) => variables.includes(name));
    if (resource === undefined)
        throw new BuildFailure(`var '${name}' cannot be mapped to a field in the set of known resources`);
    const found = lookupPath(resource.object, withIndexes(splitFieldPath(fieldPath)));
    if (found === undefined)
        throw new BuildFailure(`field specified in var '${name}' not found in corresponding resource`);
    return found;
};
const variables_indexed = /^(.*)\[(\d+)\]$/u;
/** `ports[0]` is two steps. */
const withIndexes = (path) => path.flatMap(part => {
    const [, name, index] = variables_indexed.exec(part) ?? [];
    if (index === undefined)
        return [part];
    return name ? [name, index] : [index];
});
/** `$(NAME)` is a variable, `$$` is a dollar, and any other dollar is one, too. */
const partsOf = (text) => {
    const parts = [];
    let copied = 0;
    let at = text.indexOf('$');
    while (at >= 0 && at + 1 < text.length) {
        parts.push({ text: text.slice(copied, at), isVariable: false });
        const next = text.charAt(at + 1);
        const end = next === '(' ? text.indexOf(')', at + 2) : -1;
        if (end < 0)
            parts.push({ text: next === '$' ? '$' : `$${next}`, isVariable: false });
        else
            parts.push({ text: text.slice(at + 2, end), isVariable: true });
        copied = end < 0 ? at + 2 : end + 1;
        at = next === '(' && end < 0 ? -1 : text.indexOf('$', copied);
    }
    parts.push({ text: text.slice(copied), isVariable: false });
    return parts.filter(part => part.text !== '' || part.isVariable);
};
/** The longest text that variables may make. */
const variables_maxText = 1 << 20;
const asText = (value) => (value.tag === 'str' ? value.text : `${printedValue(value) ?? value.text}`);
/** Puts values in the place of variables. A text that is one variable takes its type. */
const expand = (node, values) => {
    const parts = partsOf(node.text);
    const [only, ...others] = parts;
    if (only === undefined)
        return node;
    const value = only.isVariable && others.length === 0 ? values.get(only.text) : undefined;
    if (value?.kind === 'scalar')
        return scalarNode(asText(value), value.tag === '' || value.tag === 'null' ? 'str' : value.tag, (0,template_sources/* joinSources */.zz)([value.sources, node.sources]));
    let text = '';
    let { sources } = node;
    for (const part of parts) {
        const found = part.isVariable ? values.get(part.text) : undefined;
        if (found?.kind === 'scalar') {
            text += asText(found);
            sources = (0,template_sources/* joinSources */.zz)([found.sources, sources]);
        }
        else
            text += part.isVariable ? `$(${part.text})` : part.text;
        if (text.length > variables_maxText)
            throw new TooMuch(`variables make a text of more than ${variables_maxText} characters`);
    }
    return scalarNode(text, 'str', sources);
};
const isText = (node) => node.kind === 'scalar' && (node.tag === 'str' || node.tag === '');
const expandNode = (node, values) => {
    if (node.kind === 'scalar')
        return isText(node) ? expand(node, values) : node;
    if (node.kind === 'map') {
        for (const [key, value] of node.entries)
            if (isText(value))
                overwrite(node, key, expand(value, values));
        return node;
    }
    node.items = node.items.map(item => {
        if (!isText(item))
            throw new BuildFailure('invalid value type expect a string');
        return expand(item, values);
    });
    return node;
};
/** Puts the variables' values into the fields of the specs. */
const resolveVariables = (set, variables, specs) => {
    const values = new Map(variables.all.map(variable => [variable.name, valueOfVariable(set, variable)]));
    if (values.size === 0)
        return;
    for (const { object } of set.list)
        for (const spec of specs)
            changeField(object, spec, 'nothing', node => expandNode(node, values));
};

;// CONCATENATED MODULE: ./build/render/kustomize/accumulate.js
var accumulate_a;



















/** How deep kustomizations may hold each other, how many there may be in all, and how many objects. */
const accumulate_maxDepth = 64;
const maxKustomizations = 2_000;
const maxResources = 20_000;
/** How many nodes all transformers may go through: a second or two of work. */
const accumulate_maxSteps = 40_000_000;
/** What it takes to look whether an object is meant at all, in visits of nodes. */
const stepsPerObject = 400;
const stepsPerSearch = 10;
/** What was built up so far. */
class Accumulator {
    set = new ResourceSet();
    variables = new Variables();
    fields = noFields;
}
/** One kustomization of a build. */
class Target {
    settings;
    #loader;
    #build;
    #path;
    #depth;
    #fileName;
    /** That of the nearest kustomization that holds this one and has one: charts without one are rendered for it. */
    #outer;
    constructor(loader, build, path, depth, outer = '') {
        build.kustomizations += 1;
        if (depth > accumulate_maxDepth || build.kustomizations > maxKustomizations)
            throw new TooMuch('the kustomizations hold more of each other than is built');
        const file = loader.kustomization();
        this.#loader = loader;
        this.#build = build;
        this.#path = path;
        this.#depth = depth;
        this.#outer = outer;
        this.#fileName = (0,text_path/* fileNameOf */.bV)(file.path);
        this.settings = readSettings(file);
        build.schemaOf ??= readOpenApi(this.settings.value.openapi ?? {}, loader);
    }
    #namespace() {
        return this.settings.value.namespace || this.#outer;
    }
    /** Adds what this kustomization makes to what there is: a component changes all of it. */
    accumulate(given) {
        let all = given;
        const { value } = this.settings;
        const resources = [...value.resources, ...value.bases];
        this.#addResources(all, resources, false);
        all.fields = mergeFields(all.fields, usualFields());
        all.fields = mergeFields(all.fields, readConfigurations(value.configurations, this.#loader));
        all.fields = mergeFields(all.fields, readDefinitions(value.crds, this.#loader));
        this.#generate(all);
        for (const path of value.components)
            all = this.#addComponent(all, path);
        this.#transform(all);
        this.#validate(all);
        const variables = value.vars.map(readVariable);
        this.#search(all, variables.length);
        bindVariables(all.set, variables);
        all.variables.add(variables);
        return all;
    }
    #addResources(all, paths, isPlugin) {
        for (const path of paths) {
            let failure;
            try {
                this.#addFile(all, path);
                continue;
            }
            catch (error) {
                if (!(error instanceof BuildFailure) || error instanceof TooMuch)
                    throw error;
                failure = error;
            }
            if (failure instanceof RemoteResource || (failure instanceof MalformedYaml && !isPlugin))
                throw failure;
            this.#addFolder(all, path, failure);
        }
    }
    #addFile(all, path) {
        const resources = readObjects(this.#loader.load(path)).map(object => new Resource(object));
        this.#count(resources.length);
        if (this.#build.keepsOrigins)
            for (const resource of resources)
                resource.origin = { path: this.#pathOf(path) };
        new ResourceSet().add(resources);
        all.set.add(resources);
    }
    /** A path of this kustomization from the folder that is built. */
    #pathOf(path) {
        return (0,text_path/* resolvePath */.o1)('', `${this.#path}/${path}`);
    }
    #count(more) {
        this.#build.resources += more;
        if (this.#build.resources > maxResources)
            throw new TooMuch(`more than ${maxResources} objects are built`);
    }
    #addFolder(all, path, failure) {
        let loader;
        try {
            loader = this.#loader.enter(path);
        }
        catch (error) {
            // Why: a file that is there and wrong is told with its own mistake, not as a folder that is missing.
            throw error instanceof NotFound && !(failure instanceof NotFound) ? new BuildFailure(`resource ${path}: ${failure.message}`) : error;
        }
        const target = new accumulate_a(loader, this.#build, this.#pathOf(path), this.#depth + 1, this.#namespace());
        if (target.settings.value.kind === 'Component')
            throw new BuildFailure(`expected kind != 'Component' for path '${loader.folder}'`);
        const made = target.accumulate(new Accumulator());
        merge(all, made);
    }
    #addComponent(all, path) {
        const loader = this.#loader.enter(path);
        const target = new accumulate_a(loader, this.#build, this.#pathOf(path), this.#depth + 1, this.#namespace());
        const { kind } = target.settings.value;
        if (kind !== 'Component')
            throw new BuildFailure(`expected kind 'Component' for path '${loader.folder}' but got '${kind || 'Kustomization'}'`);
        return target.accumulate(all);
    }
    #originOf(kind) {
        return this.#build.keepsOrigins
            ? { configuredIn: this.#pathOf(this.#fileName), configuredBy: { apiVersion: 'builtin', kind } }
            : undefined;
    }
    #generate(all) {
        const { settings } = this;
        const { value } = settings;
        const common = settings.at(value.generatorOptions, 'generatorOptions');
        for (const [kind, field] of [
            ['ConfigMap', 'configMapGenerator'],
            ['Secret', 'secretGenerator'],
        ])
            for (const [at, entry] of value[field].entries()) {
                const resource = generate(kind, settings.at({ type: '', ...entry }, field, at), common, this.#loader);
                resource.origin = this.#originOf(`${kind}Generator`);
                this.#count(1);
                this.#search(all, 1);
                all.set.absorb(resource);
            }
        this.#inflate(all);
        for (const { resource, origin } of this.#plugins(value.generators)) {
            const made = runGenerator(resource, this.#loader);
            made.origin = this.#build.keepsOrigins ? { ...pluginOrigin(resource), configuredIn: origin } : undefined;
            this.#count(1);
            this.#search(all, 1);
            all.set.absorb(made);
        }
    }
    /** Puts in what the charts print that lie in the repository. */
    #inflate(all) {
        const { settings } = this;
        const { helmGlobals, helmCharts, helmChartInflationGenerator: older } = settings.value;
        if (helmCharts.length + older.length === 0)
            return;
        const { charts } = this.#build;
        if (charts === undefined)
            throw new NeedsPlugin('must specify --enable-helm');
        const namespace = this.#namespace();
        const entries = [
            ...helmCharts.map((chart, at) => ({
                entry: settings.at(chart, 'helmCharts', at),
                place: { home: helmGlobals?.chartHome ?? '', namespace },
            })),
            ...older.map((old, at) => {
                const chart = newerChart(old);
                return {
                    entry: settings.at(chart, 'helmChartInflationGenerator', at),
                    place: { home: chart.chartHome, namespace, inlineKey: 'valuesLocal' },
                };
            }),
        ];
        for (const { entry, place } of entries) {
            const made = inflateChart(entry, place, this.#loader, charts);
            this.#count(made.length);
            for (const resource of made) {
                resource.origin = this.#originOf('HelmChartInflationGenerator');
                this.#search(all, 1);
                all.set.absorb(resource);
            }
        }
    }
    /** The objects that describe plugins: written in the kustomization, in files, or what other kustomizations make. */
    #plugins(given) {
        const all = new Accumulator();
        const paths = [];
        const file = this.#pathOf(this.#fileName);
        for (const text of given) {
            const objects = this.#inline(text);
            if (objects === undefined)
                paths.push(text);
            else
                all.set.add(objects.map(object => new Resource(object)));
        }
        this.#addResources(all, paths, true);
        return all.set.list.map(resource => ({ resource, origin: resource.origin?.path ?? file }));
    }
    #inline(text) {
        try {
            const objects = readObjectsOfText(text, this.settings.node?.sources ?? []);
            return objects.length > 0 || text.trim() === '' ? objects : undefined;
        }
        catch (error) {
            if (error instanceof BuildFailure && !(error instanceof TooMuch))
                return undefined;
            throw error;
        }
    }
    /** Counts that some ids are looked for among all objects. */
    #search(all, times) {
        this.#build.steps += all.set.list.length * stepsPerSearch * times;
        if (this.#build.steps > accumulate_maxSteps)
            throw new TooMuch('the generators and variables of the kustomizations have more to do than is done here');
    }
    #run(all, transformer, origin, weight = 1) {
        for (const { object } of all.set.list)
            this.#build.steps += (node_sizeOf(object) + stepsPerObject) * weight;
        if (this.#build.steps > accumulate_maxSteps)
            throw new TooMuch('the transformers of the kustomizations have more to do than is done here');
        transformer(all.set, this.#build.schemaOf ?? builtInSchema);
        if (origin)
            for (const resource of all.set.list)
                if (resource.origin === undefined)
                    resource.origin = origin;
                else
                    resource.transformations = [...resource.transformations, origin];
        all.set.dropEmpty();
    }
    #transform(all) {
        const own = ownTransformers(this.settings, all.fields, this.#loader);
        const external = this.#plugins(this.settings.value.transformers).map(({ resource, origin }) => ({
            transformer: makeTransformer(resource, this.#loader),
            origin: this.#build.keepsOrigins ? { ...pluginOrigin(resource), configuredIn: origin } : undefined,
        }));
        for (const { kind, transformer, weight } of own)
            this.#run(all, transformer, this.#originOf(kind), weight);
        for (const { transformer, origin } of external)
            this.#run(all, transformer, origin);
    }
    #validate(all) {
        for (const { resource } of this.#plugins(this.settings.value.validators)) {
            const before = all.set.list.map(({ object }) => jsonText(object));
            makeTransformer(resource, this.#loader)(all.set, this.#build.schemaOf ?? builtInSchema);
            const isSame = before.length === all.set.list.length && all.set.list.every(({ object }, at) => jsonText(object) === before[at]);
            if (!isSame)
                throw new BuildFailure("validator shouldn't modify the resource map");
        }
    }
}
accumulate_a = Target;
const pluginOrigin = ({ id }) => ({
    configuredBy: {
        apiVersion: apiVersionOf(id),
        kind: id.kind,
        name: id.name,
        namespace: id.namespace,
    },
});
const merge = (all, made) => {
    all.set.add(made.set.list);
    all.set.warn(made.set.warnings);
    all.fields = mergeFields(all.fields, made.fields);
    all.variables.add(made.variables.all);
};

;// CONCATENATED MODULE: ./build/render/kustomize/objects/folded-text.js
/** Texts that go-yaml writes between quotes and not as blocks, and what ends lines besides line feeds. */
const isQuoted = /^$| $| \n|[^\P{Cc}\t\n]|[\u2028\u2029\uFEFF]/u;
const isIndented = (line) => line.startsWith(' ') || line.startsWith('\t');
/**
 * What becomes of a text of several lines that is written as a folded block and read again. go-yaml writes a line break more than there are after each
 * line that is not indented, which folds them to as many where the next is not indented either, and adds one where it is. For a text that begins
 * with a blank it writes none, so that lines become one. Source: go-yaml 3, `yaml_emitter_write_folded_scalar`, in which `k` begins at 0.
 */
const foldedAgain = (text) => {
    if (isQuoted.test(text))
        return text;
    const start = text.search(/[^\n]/u);
    if (start === -1)
        return text;
    const more = isIndented(text.slice(start)) ? 0 : 1;
    const lines = text.slice(start).split(/(\n+)/u);
    const parts = [text.slice(0, start)];
    for (let at = 0; at < lines.length; at += 2) {
        const [line = '', breaks = '', next = ''] = lines.slice(at, at + 3);
        parts.push(line);
        if (breaks === '')
            break;
        const written = breaks.length + (isIndented(line) ? 0 : more);
        if (next === '')
            parts.push('\n'.repeat(breaks.length === 1 ? 1 : written));
        else if (isIndented(line) || isIndented(next))
            parts.push('\n'.repeat(written));
        else
            parts.push(written === 1 ? ' ' : '\n'.repeat(written - 1));
    }
    return parts.join('');
};

;// CONCATENATED MODULE: ./build/render/kustomize/finish.js






const localConfig = 'config.kubernetes.io/local-config';
/** Drops the objects that are annotated to be for local tools only. */
const dropLocal = (set) => set.keep(resource => {
    const value = resource.texts('annotations').get(localConfig);
    return value === undefined || value === 'false';
});
const buildAnnotations = new Set([
    ...['previousKinds', 'previousNames', 'prefixes', 'suffixes', 'previousNamespaces', 'allowNameChange', 'allowKindChange', 'refBy'],
    ...['generatorBehavior', 'needsHashSuffix', 'path', 'index', 'seqindent', 'id', 'annotations-migration-resource-id', 'helm-generated'],
].map(name => internalPrefix + name));
for (const name of ['config.kubernetes.io/path', 'config.kubernetes.io/index', 'config.k8s.io/id'])
    buildAnnotations.add(name);
const originAnnotation = 'config.kubernetes.io/origin';
const transformationsAnnotation = 'alpha.config.kubernetes.io/transformations';
const originLines = ({ path, configuredIn, configuredBy }) => [
    ...(path ? [`path: ${path}`] : []),
    ...(configuredIn ? [`configuredIn: ${configuredIn}`] : []),
    ...(configuredBy
        ? [
            'configuredBy:',
            ...['apiVersion', 'kind', 'name', 'namespace'].flatMap(key => configuredBy[key] ? [`  ${key}: ${configuredBy[key]}`] : []),
        ]
        : []),
];
/** Annotations as kustomize leaves them: texts, without its own and without an empty mapping. */
const cleanAnnotations = (object) => {
    const annotations = nodeAt(object, 'metadata', 'annotations');
    if (annotations === undefined)
        return;
    const metadata = mapIn(object, 'metadata');
    if (annotations.kind !== 'map') {
        metadata.entries.delete('annotations');
        return;
    }
    for (const [key, value] of annotations.entries) {
        if (buildAnnotations.has(key) || key === originAnnotation || key === transformationsAnnotation)
            annotations.entries.delete(key);
        else
            annotations.entries.set(key, stringNode(value.kind === 'scalar' ? value.text : '', value.sources));
    }
    if (annotations.entries.size === 0)
        metadata.entries.delete('annotations');
};
/** What `buildMetadata` asks for. */
const addBuildMetadata = (set, wanted) => {
    for (const resource of set.list) {
        cleanAnnotations(resource.object);
        if (wanted.has('originAnnotations') && resource.origin)
            resource.setAnnotation(originAnnotation, `${originLines(resource.origin).join('\n')}\n`);
        if (wanted.has('transformerAnnotations') && resource.transformations.length > 0)
            resource.setAnnotation(transformationsAnnotation, `${resource.transformations.map(one => listItem(originLines(one))).join('\n')}\n`);
        if (wanted.has('managedByLabel'))
            mapIn(resource.object, 'metadata', 'labels').entries.set('app.kubernetes.io/managed-by', stringNode(`kustomize-${version}`, template_sources/* noSources */.S0));
    }
};
const version = 'v444.333.222';
const listItem = (lines) => lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`).join('\n');
const rawOf = (node) => {
    if (node.kind === 'list')
        return new go_value/* GoSlice */.dP(node.items.map(refOf));
    if (node.kind === 'map')
        return new go_value/* GoMap */.tn(new Map([...node.entries].map(([key, value]) => [key, refOf(value)])));
    const value = printedValue(node.folded ? { ...node, text: foldedAgain(node.text) } : node);
    if (typeof value === 'bigint')
        return value > finish_maxInt64 ? new go_value/* GoInt */.ov(value, 'uint64') : new go_value/* GoInt */.ov(value);
    return typeof value === 'number' ? new go_value/* GoFloat */.LK(value) : value;
};
const finish_maxInt64 = 2n ** 63n - 1n;
/** A node as the renderer of charts has values, with its places. @throws BuildFailure for a text that is not of its type. */
const refOf = (node) => new go_value/* Ref */.oS(rawOf(node), node.sources);

;// CONCATENATED MODULE: ./build/render/kustomize/objects/order.js


const orderFirst = `Namespace ResourceQuota StorageClass CustomResourceDefinition ServiceAccount PodSecurityPolicy Role ClusterRole RoleBinding ClusterRoleBinding
  ConfigMap Secret Endpoints Service LimitRange PriorityClass PersistentVolume PersistentVolumeClaim Deployment StatefulSet CronJob
  PodDisruptionBudget`.split(/\s+/u);
const orderLast = ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];
const ranksOf = (first, last) => new Map([...first.map((kind, at) => [kind, at - first.length]), ...last.map((kind, at) => [kind, at + 1])]);
const gvkText = ({ group, version, kind }) => `${group || '~G'}_${version || '~V'}_${kind || '~K'}`;
const idText = (id) => `${id.kind || '[noKind]'}.${id.version || '[noVer]'}.${id.group || '[noGrp]'}|${id.namespace || '~X'}|${id.name || '~N'}`;
const byBytes = (one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other));
const compareIds = (one, other, ranks) => {
    if (sameGvk(one, other))
        return byBytes(idText(one), idText(other));
    const rank = (ranks.get(one.kind) ?? 0) - (ranks.get(other.kind) ?? 0);
    if (rank !== 0)
        return rank;
    const isCore = one.kind === 'Namespace' && (one.group === '' || other.group === '');
    return byBytes(gvkText(one), gvkText(other)) * (isCore ? -1 : 1);
};
/** Sorts objects by `sortOptions`, or as kustomize does without: what others need comes first. */
const sortResources = (set, options) => {
    const order = options ? options.order : 'legacy';
    const legacy = options?.legacySortOptions;
    if (order !== 'legacy' && order !== 'fifo')
        throw new BuildFailure("the field 'sortOptions.order' must be one of [fifo, legacy]");
    if (order === 'fifo') {
        if (legacy)
            throw new BuildFailure("the field 'sortOptions.legacySortOptions' is set but the selected sort order is 'fifo', not 'legacy'");
        return;
    }
    const ranks = legacy ? ranksOf(legacy.orderFirst, legacy.orderLast) : ranksOf(orderFirst, orderLast);
    const ids = new Map(set.list.map(resource => [resource, resource.id]));
    set.sort((one, other) => compareIds(ids.get(one) ?? one.id, ids.get(other) ?? other.id, ranks));
};

;// CONCATENATED MODULE: ./build/render/kustomize/transformers/name-references.js





const byPreviousName = (set) => {
    const names = new Map();
    for (const resource of set.list)
        for (const name of new Set(resource.previousIds.map(id => id.name))) {
            const found = names.get(name);
            if (found === undefined)
                names.set(name, [resource]);
            else
                found.push(resource);
        }
    return names;
};
const couldBeNamedBy = (candidate, { referrer, namespaces }) => {
    const { id } = referrer;
    if (isClusterScoped(id) || isClusterScoped(candidate.gvk))
        return true;
    return effectiveNamespace(candidate.id) === effectiveNamespace(id) || namespaces.has(candidate.namespace);
};
/** The last names of both are the same, as far as both go; none is the end of none only. */
const sameEnd = (one, other) => {
    const length = Math.min(one.length, other.length);
    if (length === 0)
        return one.length === other.length;
    for (let back = 1; back <= length; back += 1)
        if (one.at(-back) !== other.at(-back))
            return false;
    return true;
};
const sameAffixes = (one, other, allowEmpty) => ['prefixes', 'suffixes'].every(end => {
    const [own, others] = [one[end], other[end]];
    if (allowEmpty && (own.length === 0 || others.length === 0))
        return true;
    return sameEnd(own, others);
});
/** What a role binding says it binds. */
const roleOf = (referrer, { path }) => {
    if (!path.endsWith('roleRef/name'))
        return undefined;
    const role = nodeAt(referrer.object, 'roleRef');
    const [group, kind] = [nodeAt(role, 'apiGroup'), nodeAt(role, 'kind')];
    if (group === undefined || kind === undefined)
        return undefined;
    return { group: node_textAt(role, 'apiGroup'), version: '', kind: node_textAt(role, 'kind') };
};
const sameNamespace = ({ referrer }, candidate) => {
    const { id } = referrer;
    if (isClusterScoped(id) || isClusterScoped(candidate.gvk) || candidate.kind === 'ServiceAccount')
        return true;
    return effectiveNamespace(id) === effectiveNamespace(candidate.id);
};
const name_references_choose = (reference, given, withNamespace) => {
    const { referrer, target } = reference;
    const role = roleOf(referrer, reference.field);
    let found = given.filter(candidate => candidate.previousIds.some(id => isSelected(id, target)) &&
        (role === undefined || candidate.previousIds.some(id => isSelected(id, role))) &&
        sameNamespace(reference, candidate));
    if (found.length === 1)
        return found[0];
    found = found.filter(candidate => sameAffixes(candidate, referrer, true));
    if (found.length > 1)
        found = found.filter(candidate => sameAffixes(candidate, referrer, false));
    const [first, ...others] = found;
    if (first === undefined || others.length === 0)
        return first;
    if (others.every(other => other.name === first.name && (!withNamespace || other.namespace === first.namespace)))
        return first;
    throw new BuildFailure(`found multiple possible referrals for ${reference.field.path} of ${referrer.kind} ${referrer.name}: ${found.map(one => one.name).join(', ')}`);
};
/** Objects of one name in many namespaces are looked at for each reference to the name. */
const maxCandidates = 1_000_000;
const candidatesOf = (name, reference, names) => {
    const named = names.get(name) ?? [];
    reference.budget.left -= named.length;
    if (reference.budget.left < 0)
        throw new TooMuch(`the name ${name} is that of too many objects that are referred to`);
    return named.filter(candidate => couldBeNamedBy(candidate, reference));
};
const changeScalar = (node, reference, names) => {
    if (node.kind !== 'scalar')
        return node;
    const candidates = candidatesOf(node.text, reference, names);
    const found = name_references_choose(reference, candidates, false);
    return found === undefined || found.name === node.text
        ? node
        : untagged(found.name, node, (0,template_sources/* joinSources */.zz)([found.nameSources, node.sources]));
};
const inNamespace = (candidates, namespace) => {
    if (namespace === undefined)
        return candidates;
    const text = namespace.kind === 'scalar' ? namespace.text : '';
    const original = candidates.filter(({ originalId }) => effectiveNamespace(originalId) === text);
    return original.length > 0 ? original : candidates.filter(({ id }) => effectiveNamespace(id) === text);
};
const changeMapping = (node, reference, names) => {
    const name = node.entries.get('name');
    if (name === undefined)
        throw new BuildFailure("path config error; no 'name' field in node");
    const oldName = name.kind === 'scalar' ? name.text : '';
    const candidates = candidatesOf(oldName, reference, names);
    const found = name_references_choose(reference, inNamespace(candidates, node.entries.get('namespace')), true);
    if (found === undefined || (found.name === oldName && found.namespace === ''))
        return;
    node.entries.set('name', untagged(found.name, name, (0,template_sources/* joinSources */.zz)([found.nameSources, name.sources])));
    if (found.namespace === '')
        return;
    const before = node.entries.get('namespace');
    const sources = nodeAt(found.object, 'metadata', 'namespace')?.sources ?? [];
    node.entries.set('namespace', untagged(found.namespace, before, (0,template_sources/* joinSources */.zz)([sources, before?.sources ?? []])));
};
const changeReference = (node, reference, names) => {
    if (node_isNull(node))
        return node;
    if (node.kind === 'scalar')
        return changeScalar(node, reference, names);
    if (node.kind === 'map')
        changeMapping(node, reference, names);
    else
        node.items = node.items.map(item => {
            if (item.kind === 'list')
                throw new BuildFailure('a name is expected to be either a string or a map of string');
            return changeReference(item, reference, names);
        });
    return node;
};
/** The namespaces of the service accounts that a role binding names. */
const subjectNamespaces = (resource) => {
    const namespaces = new Set();
    const subjects = resource.kind === 'RoleBinding' ? resource.object.entries.get('subjects') : undefined;
    if (subjects?.kind !== 'list')
        return namespaces;
    for (const subject of subjects.items) {
        const namespace = nodeAt(subject, 'namespace');
        if (namespace === undefined || node_textAt(subject, 'kind') !== 'ServiceAccount')
            continue;
        if (isMissing(namespace))
            throw new BuildFailure(`Invalid Input: namespace is blank for resource ${resource.kind} ${resource.name}`);
        namespaces.add(node_textAt(subject, 'namespace'));
    }
    return namespaces;
};
/** The references by the kind that makes them; those of any kind under the empty name. */
const rulesByKind = (references) => {
    const rules = new Map();
    for (const target of references)
        for (const field of target.fields) {
            const found = rules.get(field.kind);
            if (found === undefined)
                rules.set(field.kind, [{ field, target }]);
            else
                found.push({ field, target });
        }
    return rules;
};
/** Gives references the names that what they name has now. */
const updateReferences = (set, references) => {
    const names = byPreviousName(set);
    const rules = rulesByKind(references);
    const budget = { left: maxCandidates };
    for (const referrer of set.list) {
        const id = referrer.originalId;
        const own = [...(rules.get(id.kind) ?? []), ...(rules.get('') ?? [])].filter(({ field }) => isSelected(id, field));
        if (own.length === 0)
            continue;
        const namespaces = subjectNamespaces(referrer);
        for (const { field, target } of own) {
            const reference = { referrer, field, target, namespaces, budget };
            const spec = { group: '', version: '', kind: '', path: field.path, create: field.create };
            changeField(referrer.object, spec, 'nothing', node => changeReference(node, reference, names));
        }
    }
};

;// CONCATENATED MODULE: ./build/render/kustomize/build-kustomization.js










const build_kustomization_build = (files, folder, options) => {
    forgetComparisons();
    const loader = Loader.atRoot(files, folder, !options.readsEverywhere);
    const shared = { keepsOrigins: false, kustomizations: 0, resources: 0, steps: 0, schemaOf: undefined, charts: options.charts };
    const first = new Target(loader, shared, '', 0);
    const wanted = new Set(first.settings.value.buildMetadata);
    const target = wanted.size === 0 ? first : new Target(loader, { ...shared, keepsOrigins: true }, '', 0);
    const { set, fields, variables } = target.accumulate(new Accumulator());
    addHashes(set);
    updateReferences(set, fields.nameReference);
    resolveVariables(set, variables, fields.varReference);
    dropLocal(set);
    if (!options.keepsOrder || target.settings.value.sortOptions)
        sortResources(set, target.settings.value.sortOptions);
    addBuildMetadata(set, wanted);
    return { resources: set.list.map(({ object }) => refOf(object)), warnings: set.warnings };
};
/**
 * What `kustomize build` gives for a folder of the files of a repository, as far as it needs no network and runs nothing. Paths are those
 * of the files, from the root of the repository. It never throws for what the files say, and is linear in what they say.
 */
const buildKustomization = (files, folder, options = {}) => {
    try {
        return { state: 'built', ...build_kustomization_build(files, folder, options) };
    }
    catch (error) {
        if (!(error instanceof BuildFailure))
            throw error;
        const cause = error instanceof RemoteResource ? 'remote' : error instanceof NeedsPlugin ? 'plugin' : 'refused';
        return { state: 'failed', cause, reason: error.message };
    }
};

;// CONCATENATED MODULE: ./build/render/kustomize/controllers/composed-file.js



/** A file put together from parts of others, that knows where each part stands. */
class ComposedFile {
    file;
    #pieces;
    constructor(file, pieces) {
        this.file = file;
        this.#pieces = pieces;
    }
    /** The place of a part of this file in the one that an author can change; undefined for what nobody wrote. */
    placeOf(place) {
        const index = Math.max(0, (0,text_sorted/* countWhile */.P)(this.#pieces.length, at => (this.#pieces[at]?.start ?? 0) <= place.start) - 1);
        const piece = this.#pieces[index];
        if (piece?.place === undefined)
            return undefined;
        const { from, isCopy, start, place: origin } = piece;
        const end = Math.min(from.end, from.start + place.end - start);
        const { file, range } = origin.placeOf(isCopy ? { start: from.start + place.start - start, end } : from);
        return new template_sources/* Place */.YR(place.kind, file.path, place.path, range.start, range.end);
    }
}
/** Collects the parts of a file from its beginning to its end. */
class FileComposer {
    #texts = [];
    #pieces = [];
    #length = 0;
    /** A part of a text as it stands there. */
    copy(source, from, place) {
        return this.#add(source.text.slice(from.start, from.end), { from, isCopy: true, place });
    }
    /** A text that stands for a part of another. */
    stand(text, from, place) {
        return this.#add(text, { from, isCopy: false, place });
    }
    /** What nobody wrote. */
    add(text) {
        return this.#add(text, { from: { start: 0, end: 0 }, isCopy: false, place: undefined });
    }
    #add(text, piece) {
        if (text === '')
            return this;
        this.#pieces.push({ start: this.#length, ...piece });
        this.#texts.push(text);
        this.#length += text.length;
        return this;
    }
    build(path) {
        return new ComposedFile((0,source_file/* sourceFile */.s)(path, this.#texts.join('')), this.#pieces);
    }
}

;// CONCATENATED MODULE: ./build/render/kustomize/controllers/image-argument.js
const withTag = /^(.*):([a-zA-Z0-9._-]*|\*)$/u;
const overwriteOf = (text, mayBeBare) => {
    const at = text.indexOf('@');
    const [, tagged, newTag] = withTag.exec(at === -1 ? text : text.slice(0, at)) ?? [];
    const name = tagged ?? (at === -1 ? text : text.slice(0, at));
    const said = { ...(newTag !== undefined && { newTag }), ...(at !== -1 && { digest: text.slice(at + 1) }) };
    return newTag !== undefined || at !== -1 || (mayBeBare && text !== '') ? { name, ...said } : undefined;
};
/**
 * What `kustomize edit set image` makes of an argument: `nginx:1.27`, `nginx=registry.example/nginx:1.27`, `nginx=nginx@sha256:\u2026`;
 * undefined for what it refuses. Source: kustomize, `kustomize/commands/edit/set/setimage.go`.
 */
const imageArgument = (text) => {
    const at = text.indexOf('=');
    const read = overwriteOf(text.slice(at + 1), at !== -1);
    if (read === undefined)
        return undefined;
    const { name, ...rest } = read;
    return at === -1 ? { name, ...rest } : { name: text.slice(0, at), newName: name, ...rest };
};
/** Keeps of an entry of the same name what the argument has an asterisk for. */
const keptFrom = (entry, before) => {
    const kept = (field) => {
        const value = entry[field] === '*' ? before?.[field] : entry[field];
        return value === undefined || value === '' ? {} : { [field]: value };
    };
    return { name: entry.name, ...kept('newName'), ...kept('newTag'), ...kept('digest') };
};

;// CONCATENATED MODULE: ./build/render/kustomize/controllers/write-node.js



/** A node as it would be in JSON; what is not known is its text. */
const plainValue = (given) => {
    const node = (0,lookup/* deref */.LA)(given);
    if (node === undefined)
        return null;
    if (node.kind === 'sequence')
        return node.items.map(plainValue);
    if (node.kind === 'mapping')
        return Object.fromEntries(node.entries.flatMap(({ name, value }) => (name === undefined ? [] : [[name, plainValue(value)]])));
    const value = node.kind === 'scalar' ? (0,yaml_scalar/* scalarValue */.U)(node) : undefined;
    return value === undefined ? (node.kind === 'scalar' ? node.value : null) : value;
};
/** The raw text of a literal block that can stand under a key at a column as it is. */
const movableBlock = (scalar, { source }, column) => {
    const text = source.text.slice(scalar.range.start, scalar.range.end);
    if (scalar.style !== 'literal' || !/^\|[-+]?[ \t]*(?:#[^\n]*)?\r?\n/u.test(text))
        return false;
    const body = text.slice(text.indexOf('\n') + 1);
    return body.split('\n').every(line => line.trim() === '' || (0,indentation/* indentationOf */.n)(line) > column);
};
/** Writes a node behind a key at a column: literal blocks line by line as they stand, all else in a line of JSON. */
const writeValue = (composer, given, from, column) => {
    const node = (0,lookup/* deref */.LA)(given) ?? given;
    if (node.kind === 'scalar' && movableBlock(node, from, column))
        composer.copy(from.source, node.range, from).add('\n');
    else
        composer.stand(JSON.stringify(plainValue(node)), node.range, from).add('\n');
};
/**
 * Writes a mapping as an item of a list at a column, each value with its own place. Values of `asText` fields are strings whatever they
 * look like.
 */
const writeItem = (composer, entries, from, column, asText = new Set()) => {
    for (const [index, [name, node]] of entries.entries()) {
        composer.add(`${' '.repeat(column)}${index === 0 ? '- ' : '  '}${JSON.stringify(name)}: `);
        if (asText.has(name) && node.kind === 'scalar')
            composer.stand(JSON.stringify(node.value), node.range, from).add('\n');
        else
            writeValue(composer, node, from, column + 2);
    }
};

;// CONCATENATED MODULE: ./build/render/kustomize/controllers/edit-kustomization.js







const edit_kustomization_header = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';
const placedIn = (file) => ({ placeOf: range => ({ file, range }) });
const imageFields = new Set(['name', 'newName', 'newTag', 'digest']);
const edit_kustomization_flag = (node) => node !== undefined && plainValue(node) === true;
/** Writes a kustomization anew: the entries that stay as they stand, then those that the controller sets or adds to. */
class Editor {
    #composer = new FileComposer();
    #original;
    #root;
    #own;
    #settings;
    #edit;
    constructor(edit, settings) {
        this.#edit = edit;
        this.#settings = settings;
        this.#original = edit.original;
        this.#root = edit.original && (0,lookup/* mappingAt */.oh)((0,parse/* parseYaml */.hN)(edit.original, undefined, parse/* MAX_WRITTEN_LENGTH */.aJ).documents[0]?.root);
        this.#own = placedIn(edit.original ?? settings.text.source);
    }
    write() {
        const writers = this.#writers();
        const replaced = new Set(writers.map(([field]) => field));
        if (this.#original === undefined)
            this.#writeNew();
        else
            for (const entry of this.#root?.entries ?? [])
                if (!replaced.has(entry.name ?? ''))
                    this.#copyEntry(entry);
        for (const [, write] of writers)
            write();
        return this.#composer.build(this.#edit.path);
    }
    #writeNew() {
        this.#composer.add(edit_kustomization_header);
        if (this.#edit.resources.length > 0)
            this.#composer.add(`resources: ${JSON.stringify(this.#edit.resources)}\n`);
    }
    /** The fields that are written anew, each once, and how. */
    #writers() {
        const { fields, by } = this.#settings;
        const writers = new Map();
        const set = (field, node) => {
            if (node && plainValue(node) !== '' && plainValue(node) !== null)
                writers.set(field, () => this.#writeText(field, node));
        };
        set('namespace', fields.get(by === 'flux' ? 'targetNamespace' : 'namespace'));
        set('namePrefix', fields.get('namePrefix'));
        set('nameSuffix', fields.get('nameSuffix'));
        const patches = this.#patches();
        if (patches.length > 0)
            writers.set('patches', () => this.#writeList('patches', patches));
        const components = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(fields.get('components')));
        if (components.length > 0)
            writers.set('components', () => this.#writeComponents(components));
        if ((0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(fields.get('images'))).length > 0)
            writers.set('images', () => this.#writeImages());
        if ((0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(fields.get('replicas'))).length > 0)
            writers.set('replicas', () => this.#writeReplicas());
        if (by === 'argocd')
            this.#addLabels(writers);
        return [...writers];
    }
    #addLabels(writers) {
        const { fields } = this.#settings;
        const labels = (0,lookup/* mappingAt */.oh)(fields.get('commonLabels'));
        const annotations = (0,lookup/* mappingAt */.oh)(fields.get('commonAnnotations'));
        if (annotations)
            writers.set('commonAnnotations', () => this.#writePairs('commonAnnotations', annotations, edit_kustomization_flag(fields.get('forceCommonAnnotations'))));
        if (labels === undefined)
            return;
        if (!edit_kustomization_flag(fields.get('labelWithoutSelector'))) {
            writers.set('commonLabels', () => this.#writePairs('commonLabels', labels, edit_kustomization_flag(fields.get('forceCommonLabels'))));
            return;
        }
        const includesTemplates = edit_kustomization_flag(fields.get('labelIncludeTemplates'));
        writers.set('labels', () => this.#writeList('labels', [
            column => {
                this.#composer.add(`${' '.repeat(column)}- "includeTemplates": ${includesTemplates}\n${' '.repeat(column)}  "pairs": `);
                this.#writeText(undefined, labels);
            },
        ]));
    }
    #writeText(field, node) {
        if (field !== undefined)
            this.#composer.add(`${field}: `);
        if (node.kind === 'scalar')
            this.#composer.stand(JSON.stringify(node.value), node.range, this.#settings.text).add('\n');
        else
            writeValue(this.#composer, node, this.#settings.text, 0);
    }
    #entry(field) {
        return this.#root?.entries.findLast(({ name }) => name === field);
    }
    #items(field) {
        return this.#root ? (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(this.#root, field)) : [];
    }
    /** An entry of a mapping in block style as it stands; of one in flow style on a line. */
    #copyEntry({ key, value, range }) {
        const source = this.#original;
        if (source === undefined)
            return;
        if (this.#root?.flow === true) {
            this.#composer.copy(source, key.range, this.#own).add(': ');
            writeValue(this.#composer, value, { ...this.#own, source }, 0);
            return;
        }
        const column = range.start - (source.text.lastIndexOf('\n', range.start - 1) + 1);
        this.#composer.add(' '.repeat(column)).copy(source, range, this.#own).add('\n');
    }
    /** The column of a root entry. */
    get #column() {
        const first = this.#root?.flow === true ? undefined : this.#root?.entries[0];
        const text = this.#original?.text ?? '';
        return first === undefined ? 0 : first.range.start - (text.lastIndexOf('\n', first.range.start - 1) + 1);
    }
    /** A list of the kustomization with more items behind its own. */
    #writeList(field, items) {
        const source = this.#original;
        const value = this.#entry(field)?.value;
        let column = this.#column;
        if (source && value?.kind === 'sequence' && !value.flow && value.items.length > 0) {
            column = value.range.start - (source.text.lastIndexOf('\n', value.range.start - 1) + 1);
            this.#composer
                .add(`${' '.repeat(this.#column)}${field}:\n${' '.repeat(column)}`)
                .copy(source, value.range, this.#own)
                .add('\n');
        }
        else {
            this.#composer.add(`${' '.repeat(this.#column)}${field}:\n`);
            for (const item of source ? this.#items(field) : [])
                this.#writeOwn(item, column);
        }
        for (const write of items)
            write(column);
    }
    #writeOwn(item, column) {
        if (this.#original === undefined)
            return;
        this.#composer.add(`${' '.repeat(column)}- `);
        writeValue(this.#composer, item, { ...this.#own, source: this.#original }, column);
    }
    #patches() {
        const { fields, text } = this.#settings;
        const whole = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(fields.get('patches'))).map(node => (column) => writeItem(this.#composer, namedEntries(node), text, column));
        const merges = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(fields.get('patchesStrategicMerge'))).map(node => (column) => this.#writeEncoded(node, undefined, column));
        const json = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(fields.get('patchesJson6902'))).flatMap(node => {
            const entries = new Map(namedEntries(node));
            const patch = entries.get('patch');
            return patch === undefined ? [] : [(column) => this.#writeEncoded(patch, entries.get('target'), column)];
        });
        return [...whole, ...merges, ...json];
    }
    /** A patch that a controller takes as an object or a list, and gives to kustomize as JSON in a text. */
    #writeEncoded(patch, target, column) {
        const { text } = this.#settings;
        const encoded = JSON.stringify(JSON.stringify(plainValue(patch)));
        this.#composer
            .add(`${' '.repeat(column)}- "patch": `)
            .stand(encoded, patch.range, text)
            .add('\n');
        if (target === undefined)
            return;
        this.#composer.add(`${' '.repeat(column)}  "target": `);
        writeValue(this.#composer, target, text, column + 2);
    }
    #writeComponents(components) {
        const { fields, text } = this.#settings;
        const isLenient = edit_kustomization_flag(fields.get('ignoreMissingComponents'));
        const taken = components.filter(node => !isLenient || this.#edit.hasComponent((0,lookup/* stringAt */.bX)(node) ?? ''));
        this.#writeList('components', taken.map(node => column => {
            this.#composer.add(`${' '.repeat(column)}- `);
            writeValue(this.#composer, node, text, column);
        }));
    }
    /** Entries of the same name are replaced as a whole; Argo CD has all sorted by name. */
    #writeImages() {
        const { by, fields, text } = this.#settings;
        const own = new Map(this.#items('images').map(node => [(0,lookup/* stringAt */.bX)(node, 'name') ?? '', node]));
        const writes = new Map([...own].map(([name, node]) => [name, column => this.#writeOwn(node, column)]));
        for (const node of (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(fields.get('images')))) {
            if (by === 'flux') {
                const entries = namedEntries(node).filter(([name]) => imageFields.has(name));
                writes.set((0,lookup/* stringAt */.bX)(node, 'name') ?? '', column => writeItem(this.#composer, entries, text, column, imageFields));
                continue;
            }
            const written = (0,lookup/* stringAt */.bX)(node) ?? '';
            const entry = imageArgument(written);
            if (entry === undefined)
                throw new BuildFailure(`invalid format of image "${written.slice(0, 200)}"`);
            const before = own.get(entry.name);
            const kept = keptFrom(entry, before && imageEntry(before));
            writes.set(entry.name, column => {
                this.#composer
                    .add(`${' '.repeat(column)}- `)
                    .stand(JSON.stringify(kept), node.range, text)
                    .add('\n');
            });
        }
        this.#writeAnew('images', writes);
    }
    #writeReplicas() {
        const { fields, text } = this.#settings;
        const writes = new Map(this.#items('replicas').map(node => [(0,lookup/* stringAt */.bX)(node, 'name') ?? '', column => this.#writeOwn(node, column)]));
        for (const node of (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(fields.get('replicas')))) {
            const entries = new Map(namedEntries(node));
            const count = entries.get('count');
            const name = (0,lookup/* stringAt */.bX)(node, 'name') ?? '';
            writes.set(name, column => {
                this.#composer.add(`${' '.repeat(column)}- "name": ${JSON.stringify(name)}\n${' '.repeat(column)}  "count": `);
                this.#composer.stand(`${Number(count === undefined ? 0 : plainValue(count)) || 0}`, (count ?? node).range, text).add('\n');
            });
        }
        this.#writeAnew('replicas', writes);
    }
    #writeAnew(field, writes) {
        const column = this.#column;
        this.#composer.add(`${' '.repeat(column)}${field}:\n`);
        const all = [...writes];
        const ordered = this.#settings.by === 'argocd' ? all.toSorted(([a], [b]) => (0,text_sorted/* compareText */.n)(a, b)) : all;
        for (const [, write] of ordered)
            write(column);
    }
    /** Labels or annotations with more of them. One that is there already is refused, unless forced. */
    #writePairs(field, more, isForced) {
        const own = (0,lookup/* mappingAt */.oh)(this.#root && (0,lookup/* lookup */.$I)(this.#root, field));
        const added = namedEntries(more);
        const names = new Set(added.map(([name]) => name));
        const before = own ? namedEntries(own) : [];
        const clash = before.find(([name]) => names.has(name));
        if (clash !== undefined && !isForced)
            throw new BuildFailure(`${field === 'commonLabels' ? 'label' : 'annotation'} ${clash[0]} already in kustomization file`);
        const column = this.#column;
        this.#composer.add(`${' '.repeat(column)}${field}:\n`);
        const write = (entries, from) => {
            for (const [name, node] of entries) {
                this.#composer.add(`${' '.repeat(column)}  ${JSON.stringify(name)}: `);
                const text = node.kind === 'scalar' ? JSON.stringify(node.value) : JSON.stringify(plainValue(node));
                this.#composer.stand(text, node.range, from).add('\n');
            }
        };
        if (this.#original)
            write(before.filter(([name]) => !names.has(name)), { ...this.#own, source: this.#original });
        write(added, this.#settings.text);
    }
}
const namedEntries = (node) => (0,lookup/* entriesOf */.Mc)(node).flatMap(({ name, value }) => (name === undefined ? [] : [[name, value]]));
const imageEntry = (node) => {
    const fields = new Map(namedEntries(node).map(([name, value]) => [name, String(plainValue(value))]));
    const kept = ['newName', 'newTag', 'digest'].flatMap(name => {
        const value = fields.get(name);
        return value === undefined ? [] : [[name, value]];
    });
    return { name: fields.get('name') ?? '', ...Object.fromEntries(kept) };
};
/**
 * A kustomization as a controller leaves it before the build: Argo CD by `kustomize edit` and by appending patches, Flux by its generator.
 * Every part knows where it stands. @throws BuildFailure for what the controller refuses.
 */
const editKustomization = (edit) => {
    const { original, settings } = edit;
    if (settings !== undefined)
        return new Editor(edit, settings).write();
    const composer = new FileComposer();
    if (original)
        composer.copy(original, { start: 0, end: original.text.length }, placedIn(original));
    else
        composer.add(`${edit_kustomization_header}resources: ${JSON.stringify(edit.resources)}\n`);
    return composer.build(edit.path);
};

;// CONCATENATED MODULE: ./build/render/kustomize/substitution/expression-scanner.js
/** Reads a text rune by rune. Source: github.com/fluxcd/pkg/envsubst, `parse/scan.go`. */
class ExpressionScanner {
    /** The text of the last token. */
    token = '';
    /** `$$` is always an escape where escapes are looked for; `\/` and `\\` only within an expression. */
    escapesBackslash = false;
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    /** The next rune; empty at the end, for which a NUL counts. */
    peek() {
        const code = this.#text.codePointAt(this.#at);
        return code === undefined || code === 0 ? '' : String.fromCodePoint(code);
    }
    /** The rune after a next one of one unit. */
    peekSecond() {
        const code = this.#text.codePointAt(this.#at + 1);
        return code === undefined ? '' : String.fromCodePoint(code);
    }
    #take() {
        const rune = this.peek();
        this.#at += rune.length;
        return rune;
    }
    #opens() {
        return this.#text.startsWith('${', this.#at);
    }
    #escaped() {
        const next = this.#text[this.#at + 1];
        if (this.#text[this.#at] === '$')
            return next === '$';
        return this.escapesBackslash && this.#text[this.#at] === '\\' && (next === '/' || next === '\\');
    }
    scan({ accepts, opens = false, closes = false, escapes = false }) {
        this.token = '';
        if (this.peek() === '')
            return 'end';
        if (opens && this.#opens()) {
            this.#at += 2;
            return 'open';
        }
        if (closes && this.peek() === '}') {
            this.token = this.#take();
            return 'close';
        }
        if (accepts === undefined)
            return 'illegal';
        const parts = [];
        let length = 0;
        for (let rune = this.peek(); rune !== '' && !(opens && this.#opens()); rune = this.peek()) {
            if (escapes && this.#escaped()) {
                this.#at += 1;
                rune = this.peek();
            }
            else if (!accepts(rune, length + rune.length))
                break;
            parts.push(rune);
            length += rune.length;
            this.#at += rune.length;
        }
        this.token = parts.join('');
        return parts.length > 0 ? 'text' : 'illegal';
    }
}

;// CONCATENATED MODULE: ./build/render/kustomize/substitution/parse-expression.js

/** Why a text cannot be substituted in, in the words of the library. */
class SubstitutionError extends Error {
}
/** Expressions in expressions deeper than this are not read. */
const parse_expression_maxDepth = 50;
const isNameRune = rune => /^[\p{L}\p{Nd}_]$/u.test(rune);
const notClosing = rune => rune !== '}';
const one = (wanted) => (rune, length) => rune === wanted && length === 1;
const upToTwo = (...wanted) => (rune, length) => wanted.includes(rune) && length < 3;
const pair = (first, seconds) => (rune, length) => length === 1 ? rune === first : length === 2 && seconds.includes(rune);
const bad = () => new SubstitutionError('bad substitution');
/** Reads a text with expressions. Source: github.com/fluxcd/pkg/envsubst, `parse/parse.go`. */
class parse_expression_Parser {
    #scanner;
    #depth = 0;
    constructor(text) {
        this.#scanner = new ExpressionScanner(text);
    }
    parts() {
        const parts = [];
        for (;;) {
            this.#scanner.escapesBackslash = false;
            const token = this.#scanner.scan({ accepts: () => true, opens: true, escapes: true });
            if (token === 'end')
                return parts;
            if (token === 'text')
                parts.push({ kind: 'text', text: this.#scanner.token });
            else if (token === 'open')
                parts.push(this.#expression());
            else
                throw bad();
        }
    }
    #expression() {
        this.#depth += 1;
        if (this.#depth > parse_expression_maxDepth)
            throw new SubstitutionError('expressions are nested too deeply');
        this.#scanner.escapesBackslash = true;
        const part = this.#scanner.peek() === '#' ? this.#length() : this.#named();
        this.#depth -= 1;
        return part;
    }
    #named() {
        if (this.#scanner.scan({ accepts: isNameRune }) !== 'text')
            throw new SubstitutionError('unable to parse variable name');
        const name = this.#scanner.token;
        switch (this.#scanner.peek()) {
            case ':':
                return this.#defaultOrPart(name);
            case '=':
                return this.#default(name, one('='));
            case ',':
            case '^':
                return this.#closed(name, this.#operator(upToTwo(',', '^')), []);
            case '/':
                return this.#replace(name);
            case '#':
                return this.#removal(name, upToTwo('#'));
            case '%':
                return this.#removal(name, upToTwo('%'));
            default:
                if (this.#scanner.scan({ closes: true }) !== 'close')
                    throw new SubstitutionError('missing closing brace');
                return { kind: 'variable', name, operator: '', args: [] };
        }
    }
    #operator(accepts, problem = 'bad substitution') {
        if (this.#scanner.scan({ accepts }) !== 'text')
            throw new SubstitutionError(problem);
        return this.#scanner.token;
    }
    #closed(name, operator, args) {
        if (this.#scanner.scan({ closes: true }) !== 'close')
            throw bad();
        return { kind: 'variable', name, operator, args };
    }
    #argument(accepts, escapes = false) {
        const token = this.#scanner.scan({ accepts, opens: true, escapes });
        if (token === 'open')
            return this.#expression();
        if (token === 'text')
            return { kind: 'text', text: this.#scanner.token };
        throw new SubstitutionError('unable to parse substitution within function');
    }
    #length() {
        const operator = this.#operator(one('#'));
        return this.#closed(this.#operator(isNameRune), operator, []);
    }
    #defaultOrPart(name) {
        const next = this.#scanner.peekSecond();
        if (next !== '' && '=-?+'.includes(next))
            return this.#default(name, pair(':', '=-?+'));
        // Why: the library steps back by the bytes of this rune, and then finds no colon.
        if (next > '\u007f')
            throw bad();
        const operator = this.#operator(one(':'));
        const offset = this.#argument(rune => rune !== ':' && rune !== '}');
        const token = this.#scanner.scan({ accepts: rune => rune === ':', closes: true });
        if (token === 'close')
            return { kind: 'variable', name, operator, args: [offset] };
        if (token !== 'text')
            throw bad();
        return this.#closed(name, operator, [offset, this.#argument(notClosing)]);
    }
    #default(name, accepts) {
        const operator = this.#operator(accepts, 'unable to parse default function');
        const args = [];
        while (this.#scanner.peek() !== '}')
            args.push(this.#argument(notClosing));
        return this.#closed(name, operator, args);
    }
    #removal(name, accepts) {
        const operator = this.#operator(accepts);
        return this.#closed(name, operator, [this.#argument(notClosing)]);
    }
    #replace(name) {
        const operator = this.#operator(pair('/', '/#%'));
        const pattern = this.#argument(rune => rune !== '/', true);
        this.#operator(rune => rune === '/');
        if (this.#scanner.peek() === '}')
            return this.#closed(name, operator, [pattern]);
        return this.#closed(name, operator, [pattern, this.#argument(notClosing, true)]);
    }
}
/** The parts of a text with `${\u2026}` in it. @throws SubstitutionError */
const parseExpressions = (text) => new parse_expression_Parser(text).parts();

;// CONCATENATED MODULE: ./build/render/kustomize/substitution/match-pattern.js
/** A pattern that is none. */
class BadPattern extends Error {
}
const readClass = (runes, start) => {
    let at = start;
    const isNegated = runes[at] === '^';
    if (isNegated)
        at += 1;
    const ranges = [];
    const rune = () => {
        if (runes[at] === undefined || runes[at] === '-' || runes[at] === ']')
            throw new BadPattern();
        if (runes[at] === '\\')
            at += 1;
        const found = runes[at];
        at += 1;
        if (found === undefined || at >= runes.length)
            throw new BadPattern();
        return found;
    };
    while (!(runes[at] === ']' && ranges.length > 0)) {
        const low = rune();
        let high = low;
        if (runes[at] === '-') {
            at += 1;
            high = rune();
        }
        ranges.push([low, high]);
    }
    return { element: { kind: 'class', isNegated, ranges }, end: at + 1 };
};
const match_pattern_bad = { kind: 'bad' };
const elementsOf = (runes) => {
    const elements = [];
    for (let at = 0; at < runes.length;) {
        const rune = runes[at] ?? '';
        if (rune === '[') {
            try {
                const { element, end } = readClass(runes, at + 1);
                elements.push(element);
                at = end;
            }
            catch (error) {
                if (error instanceof BadPattern)
                    return [...elements, match_pattern_bad];
                throw error;
            }
        }
        else if (rune === '?') {
            elements.push({ kind: 'any' });
            at += 1;
        }
        else if (rune === '\\') {
            const next = runes[at + 1];
            if (next === undefined)
                return [...elements, match_pattern_bad];
            elements.push({ kind: 'rune', rune: next });
            at += 2;
        }
        else {
            elements.push({ kind: 'rune', rune });
            at += 1;
        }
    }
    return elements;
};
const chunksOf = (pattern) => {
    const chunks = [];
    for (let at = 0; at < pattern.length;) {
        const from = at;
        while (pattern[at] === '*')
            at += 1;
        const start = at;
        let isInClass = false;
        for (; at < pattern.length && (pattern[at] !== '*' || isInClass); at += 1) {
            if (pattern[at] === '\\' && at + 1 < pattern.length)
                at += 1;
            else if (pattern[at] === '[')
                isInClass = true;
            else if (pattern[at] === ']')
                isInClass = false;
        }
        chunks.push({ afterStar: start > from, elements: elementsOf(pattern.slice(start, at)) });
    }
    return chunks;
};
const match_pattern_fits = (element, rune) => {
    if (element.kind === 'bad')
        throw new BadPattern();
    if (element.kind === 'rune')
        return element.rune === rune;
    if (element.kind === 'any')
        return true;
    return element.ranges.some(([low, high]) => low <= rune && rune <= high) !== element.isNegated;
};
/** Where the text goes on behind a chunk that fits at `start`; undefined when it does not fit. */
const behind = ({ elements }, text, start) => {
    for (const [index, element] of elements.entries()) {
        const rune = text[start + index];
        if (rune === undefined || !match_pattern_fits(element, rune))
            return undefined;
    }
    return start + elements.length;
};
/**
 * True when a whole text fits a pattern of `*`, `?`, `[a-z]` and escapes; a star stands for slashes, too. Each star takes as little as it
 * can. Source: github.com/fluxcd/pkg/envsubst, `path/match.go`. @throws BadPattern
 */
const matchesPattern = (pattern, text) => {
    const chunks = chunksOf(pattern);
    let at = 0;
    for (const [index, chunk] of chunks.entries()) {
        const isLast = index === chunks.length - 1;
        if (chunk.afterStar && chunk.elements.length === 0)
            return true;
        const latest = chunk.afterStar ? text.length : at;
        let next;
        for (let start = at; start <= latest && next === undefined; start += 1) {
            const end = behind(chunk, text, start);
            if (end !== undefined && (!isLast || end === text.length))
                next = end;
        }
        if (next === undefined)
            return false;
        at = next;
    }
    return at === text.length;
};

;// CONCATENATED MODULE: ./build/render/kustomize/substitution/substitute.js


/** More characters are not made with one set of variables. */
const maxMade = 4_000_000;
/** More comparisons are not made for one pattern: each beginning of a value may be compared with it at each of its places. */
const substitute_maxCompared = 200_000_000;
const mapRunes = (text, map) => Array.from(text, rune => {
    const mapped = map(rune);
    return Array.from(mapped).length === 1 ? mapped : rune;
}).join('');
const lower = (text) => mapRunes(text, rune => rune.toLowerCase());
const upper = (text) => mapRunes(text, rune => rune.toUpperCase());
const first = (text, map) => {
    const [rune = ''] = text;
    return map(rune) + text.slice(rune.length);
};
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const substitute_wholeNumber = (text) => (/^[+-]?\d{1,15}$/u.test(text) ? Number(text) : undefined);
/** A part of a text, counted in bytes; the whole when a number is none. */
const substitute_slice = (text, offset, length) => {
    const bytes = encoder.encode(text);
    const [from, many] = [substitute_wholeNumber(offset), length === undefined ? undefined : substitute_wholeNumber(length)];
    if (from === undefined || (length !== undefined && many === undefined))
        return text;
    const start = from < 0 ? Math.max(0, bytes.length + from) : from;
    if (many === undefined || start + many >= bytes.length)
        return start < bytes.length ? decoder.decode(bytes.slice(start)) : '';
    if (many < 0)
        throw new SubstitutionError('a part of a variable ends before it begins');
    return decoder.decode(bytes.slice(start, start + many));
};
const substitute_replaced = (text, pattern, by, isAll) => {
    if (pattern === '')
        return isAll ? by + Array.from(text, rune => rune + by).join('') : by + text;
    return isAll ? text.replaceAll(pattern, () => by) : text.replace(pattern, () => by);
};
const edge = (text, operator, [pattern = '', by]) => {
    if (by === undefined)
        return text;
    if (operator === '/#')
        return text.startsWith(pattern) ? substitute_replaced(text, pattern, by, false) : text;
    return text.endsWith(pattern) ? text.slice(0, text.length - pattern.length) + by : text;
};
/** The length of the beginning that fits a pattern: the longest, or the shortest; 0 when none does. */
const fitting = (runes, pattern, isLongest) => {
    let found = 0;
    for (let length = runes.length; length > 0; length -= 1) {
        if (!matchesPattern(pattern, runes.slice(0, length)))
            continue;
        found = length;
        if (isLongest)
            break;
    }
    return found;
};
const substitute_trimmed = (text, operator, pattern) => {
    const isEnd = operator.startsWith('%');
    if (text.length ** 2 * pattern.length > substitute_maxCompared)
        throw new SubstitutionError('a variable is too long to be compared with a pattern');
    const order = (value) => (isEnd ? Array.from(value).toReversed() : Array.from(value));
    try {
        const runes = order(text);
        const rest = runes.slice(fitting(runes, order(pattern), operator.length === 2));
        return (isEnd ? rest.toReversed() : rest).join('');
    }
    catch (error) {
        if (error instanceof BadPattern)
            return text;
        throw error;
    }
};
const orDefault = (value, args) => (value === '' ? args.join('') : value);
/** What an operator makes of a value. Source: github.com/fluxcd/pkg/envsubst, `funcs.go`; operators that it does not know give defaults. */
const applied = (operator, value, args) => {
    const [one = '', two] = args;
    switch (operator) {
        case ',':
            return first(value, lower);
        case ',,':
            return lower(value);
        case '^':
            return first(value, upper);
        case '^^':
            return upper(value);
        case '#':
            return args.length === 0 ? `${encoder.encode(value).length}` : substitute_trimmed(value, operator, one);
        case '##':
        case '%':
        case '%%':
            return substitute_trimmed(value, operator, one);
        case ':':
            return substitute_slice(value, one, two);
        case '/':
        case '//':
            return substitute_replaced(value, one, two ?? '', operator === '//');
        case '/#':
        case '/%':
            return edge(value, operator, args);
        default:
            return orDefault(value, args);
    }
};
/** Puts variables into texts; counts what it makes of all of them. */
class Substituter {
    #value;
    #left = maxMade;
    constructor(value) {
        this.#value = value;
    }
    /** @throws SubstitutionError */
    substitute(text) {
        return this.#textOf(parseExpressions(text));
    }
    #textOf(parts) {
        return parts.map(part => this.#made(part.kind === 'text' ? part.text : this.#variable(part))).join('');
    }
    #variable({ name, operator, args }) {
        const texts = args.map(arg => this.#textOf([arg]));
        return applied(operator, this.#value(name, /^:?[=?+-]/u.test(operator)), texts);
    }
    #made(text) {
        this.#left -= text.length;
        if (this.#left < 0)
            throw new SubstitutionError(`more than ${maxMade} characters are made of variables`);
        return text;
    }
}

;// CONCATENATED MODULE: ./build/render/kustomize/flux-substitution.js







const marker = 'kustomize.toolkit.fluxcd.io/substitute';
/** Source: Flux, `kustomize.SubstituteVariables`. */
const variableName = /^[_A-Za-z][_A-Za-z\d]*$/u;
const isDisabled = ({ raw }) => {
    const metadata = raw instanceof go_value/* GoMap */.tn ? raw.entries.get('metadata')?.raw : undefined;
    if (!(metadata instanceof go_value/* GoMap */.tn))
        return false;
    return ['labels', 'annotations'].some(field => {
        const table = metadata.entries.get(field)?.raw;
        return table instanceof go_value/* GoMap */.tn && table.entries.get(marker)?.raw === 'disabled';
    });
};
/** Puts variables into the values of objects, and notes which ones. */
class ObjectSubstituter {
    #substituter;
    #used = new Map();
    constructor({ byName, isOpen }) {
        this.#substituter = new Substituter((name, hasDefault) => {
            const variable = byName.get(name);
            if (variable === undefined)
                return isOpen && !hasDefault ? `\${${name}}` : '';
            this.#used.set(name, variable.place);
            return variable.value;
        });
    }
    value(ref) {
        const { raw } = ref;
        if (raw instanceof go_value/* GoMap */.tn)
            return new go_value/* Ref */.oS(this.#map(raw), ref.data, ref.control);
        if (raw instanceof go_value/* GoSlice */.dP)
            return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(raw.items.map(item => this.value(item))), ref.data, ref.control);
        return typeof raw === 'string' && raw.includes('$') ? this.#scalar(raw, ref) : ref;
    }
    #map({ entries }) {
        return new go_value/* GoMap */.tn(new Map([...entries].map(([key, value]) => [key.includes('$') ? this.#substituter.substitute(key) : key, this.value(value)])));
    }
    /**
     * Why through YAML: the text of the object is substituted in, so that `${REPLICAS}` becomes a number, and quotes decide as they are
     * printed.
     */
    #scalar(text, ref) {
        this.#used.clear();
        const printed = (0,go_value/* textOf */.b6)((0,encode_yaml/* encodeYaml */.w)(new go_value/* Ref */.oS(text)));
        const substituted = this.#substituter.substitute(printed);
        if (substituted === printed)
            return ref;
        // Why the line break: the text stands in an object, where a line follows.
        const [read] = readDocuments((0,source_file/* sourceFile */.s)('', `${substituted}\n`), 'unnamed');
        if (read?.state === 'broken')
            throw new SubstitutionError(read.reason);
        const value = read?.value ?? new go_value/* Ref */.oS(null);
        return new go_value/* Ref */.oS(value.raw, (0,template_sources/* joinSources */.zz)([[...this.#used.values()], ref.data]), ref.control);
    }
}
/**
 * Puts variables into built objects as Flux does after a build: into the text of each object that is not marked `disabled`, with the
 * operators of the shell. A value names the variables that it was made with first. Nothing is put in when no variable is set.
 */
const substituteVariables = (resources, variables) => {
    if (variables.byName.size === 0 && !variables.isOpen)
        return { state: 'built', resources, warnings: [] };
    const invalid = [...variables.byName.keys()].find(name => !variableName.test(name));
    if (invalid !== undefined)
        return {
            state: 'failed',
            cause: 'refused',
            reason: `'${invalid}' var name is invalid, must match '^[_[:alpha:]][_[:alpha:][:digit:]]*$'`,
        };
    const substituter = new ObjectSubstituter(variables);
    try {
        return {
            state: 'built',
            resources: resources.map(resource => (isDisabled(resource) ? resource : substituter.value(resource))),
            warnings: [],
        };
    }
    catch (error) {
        if (!(error instanceof SubstitutionError))
            throw error;
        return { state: 'failed', cause: 'refused', reason: `variable substitution failed: ${error.message}` };
    }
};

;// CONCATENATED MODULE: ./build/render/kustomize/build-environment.js










/** A path from a folder, both from the root. */
const relativeTo = (folder, path) => {
    const from = folder === '' ? [] : folder.split('/');
    const to = path.split('/');
    let common = 0;
    while (common < from.length && common < to.length - 1 && from[common] === to[common])
        common += 1;
    return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
};
/** Names the places of an edited kustomization as those that they were taken from. */
class Replacer {
    #composed;
    #places = new Map();
    #sources = new Map();
    constructor(composed) {
        this.#composed = composed;
    }
    #place(place) {
        if (place.file !== this.#composed.file.path)
            return place;
        if (!this.#places.has(place))
            this.#places.set(place, this.#composed.placeOf(place));
        return this.#places.get(place);
    }
    #sourcesOf(sources) {
        const known = this.#sources.get(sources);
        if (known)
            return known;
        const made = sources.flatMap(place => this.#place(place) ?? []);
        this.#sources.set(sources, made);
        return made;
    }
    value(ref) {
        const { raw } = ref;
        const [data, control] = [this.#sourcesOf(ref.data), this.#sourcesOf(ref.control)];
        if (raw instanceof go_value/* GoMap */.tn)
            return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(new Map([...raw.entries].map(([key, value]) => [key, this.value(value)]))), data, control);
        if (raw instanceof go_value/* GoSlice */.dP)
            return new go_value/* Ref */.oS(new go_value/* GoSlice */.dP(raw.items.map(item => this.value(item))), data, control);
        return new go_value/* Ref */.oS(raw, data, control);
    }
}
/** Sets labels and annotations of every object, and of nothing in it. Source: Flux, Kustomization API, `commonMetadata`. */
const withMetadata = (resource, node, { text }) => {
    if (!(resource.raw instanceof go_value/* GoMap */.tn))
        return resource;
    const entries = new Map(resource.raw.entries);
    const before = entries.get('metadata');
    const metadata = new Map(before?.raw instanceof go_value/* GoMap */.tn ? before.raw.entries : []);
    for (const field of ['labels', 'annotations']) {
        const own = metadata.get(field);
        const pairs = new Map(own?.raw instanceof go_value/* GoMap */.tn ? own.raw.entries : []);
        for (const { name, value } of (0,lookup/* entriesOf */.Mc)((0,lookup/* lookup */.$I)(node, field))) {
            if (name === undefined)
                continue;
            const { file, range } = text.placeOf(value.range);
            pairs.set(name, new go_value/* Ref */.oS(String((0,yaml_scalar/* scalarValue */.U)(value) ?? ''), [new template_sources/* Place */.YR('value', file.path, name, range.start, range.end)]));
        }
        if (pairs.size > 0)
            metadata.set(field, new go_value/* Ref */.oS(new go_value/* GoMap */.tn(pairs), own?.data ?? []));
    }
    entries.set('metadata', new go_value/* Ref */.oS(new go_value/* GoMap */.tn(metadata), before?.data ?? []));
    return new go_value/* Ref */.oS(new go_value/* GoMap */.tn(entries), resource.data, resource.control);
};
const failed = (reason) => ({ state: 'failed', cause: 'refused', reason });
const buildEdited = (files, folder, build) => {
    const options = build.by === 'flux' ? { readsEverywhere: true, keepsOrder: true } : { charts: build.charts };
    const paths = (0,kustomization_names/* kustomizationsIn */.o)(folder);
    const path = paths.find(one => files.has(one));
    if (path !== undefined && build.settings === undefined)
        return buildKustomization(files, folder, options);
    const composed = editKustomization({
        path: path ?? paths[0] ?? '',
        original: path === undefined ? undefined : files.get(path),
        resources: (build.manifests ?? []).map(manifest => relativeTo(folder, manifest)),
        settings: build.settings,
        hasComponent: written => (0,kustomization_names/* kustomizationsIn */.o)((0,text_path/* resolvePath */.o1)(folder === '' ? '' : `${folder}/`, written)).some(one => files.has(one)),
    });
    const built = buildKustomization(new Map([...files, [composed.file.path, composed.file]]), folder, options);
    if (built.state === 'failed')
        return built;
    const replacer = new Replacer(composed);
    return { ...built, resources: built.resources.map(resource => replacer.value(resource)) };
};
/**
 * What a controller deploys of a folder: the kustomization with the controller's settings, then variables, then common metadata. Places are
 * those of the files that an author can change. The folder has no slash at its end.
 */
const buildEnvironment = (files, folder, build) => {
    try {
        const built = buildEdited(files, folder, build);
        const replaced = built.state === 'built' && build.variables ? substituteVariables(built.resources, build.variables) : built;
        const substituted = replaced.state === 'built' && built.state === 'built' ? { ...replaced, warnings: built.warnings } : replaced;
        const common = build.settings?.fields.get('commonMetadata');
        if (substituted.state === 'failed' || common === undefined || build.settings === undefined)
            return substituted;
        const { settings } = build;
        return { ...substituted, resources: substituted.resources.map(resource => withMetadata(resource, common, settings)) };
    }
    catch (error) {
        if (error instanceof BuildFailure)
            return failed(error.message);
        throw error;
    }
};

// EXTERNAL MODULE: ./build/review/trial-files.js
var trial_files = __webpack_require__(82947);
;// CONCATENATED MODULE: ./build/review/rendered/units/given-values.js





/** Why a values file cannot be read. */
class Unreadable extends Error {
}
const given_values_tableOf = (file) => {
    const [read] = readDocuments(file, 'named');
    if (read?.state === 'broken')
        throw new Unreadable(`failed to parse ${file.path}: ${read.reason}`);
    return read?.value.raw instanceof go_value/* GoMap */.tn ? read.value.raw : new go_value/* GoMap */.tn(new Map());
};
/** Values laid over those before them. A file that is not there yet changes nothing. */
const addValues = (given, source, files, placed) => {
    switch (source.kind) {
        case 'file': {
            const file = files.get(source.path);
            return file === undefined ? given : tables_laidOver(given_values_tableOf(file), given);
        }
        case 'inline': {
            const { source: text, file, placeOf } = source.text;
            // Why another name: the same file may hold several texts, and be a values file besides.
            const name = `${file.path}\0${placed.size}`;
            placed.set(name, placeOf);
            return tables_laidOver(given_values_tableOf({ path: name, text: text.text, lines: text.lines }), given);
        }
        case 'flag': {
            const { mode, text, origin } = source;
            const name = `${origin.file.path}\0${placed.size}`;
            placed.set(name, () => origin);
            const sources = [new template_sources/* Place */.YR('value', name, '', 0, text.length)];
            if (mode === 'set-json')
                setJsonInto(given, text, tables_laidOver, sources);
            else
                setInto(given, text, mode, sources);
            return given;
        }
        case 'set-file': {
            const { key, path } = source;
            const text = files.get(path)?.text ?? '';
            const sources = [new template_sources/* Place */.YR('value', path, key, 0, text.length)];
            setInto(given, `${key}=${text.replaceAll(/[\\,{}]/gu, String.raw `\$&`)}`, 'set-string', sources);
            return given;
        }
    }
};
/** The values that a reason speaks of, with their lines, to follow it: `; .Values.port is "http" (values.yaml:3)`. */
const inPlay = (values, placed, files) => values
    .map(({ path, shown, place }) => {
    const elsewhere = place && placed.get(place.file)?.({ start: place.start, end: place.end });
    const file = elsewhere?.file ?? (place && files.get(place.file));
    const line = file?.lines.line(elsewhere?.range.start ?? place?.start ?? 0);
    return `; ${path} is ${shown}${file === undefined ? '' : ` (${file.path}:${line})`}`;
})
    .join('');

;// CONCATENATED MODULE: ./build/review/rendered/units/lines-beyond.js

/** What is written in templates, where it cannot be found out what they may print. */
const asWritten = (templates) => ({
    files: new Map([...templates].map(([name, { text }]) => [name, [{ text }]])),
    choices: [],
});
const lines_beyond_linesOf = (text) => text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
/** How often each line is in some. */
const lines_beyond_countLines = (lines) => {
    const counts = new Map();
    for (const line of lines)
        counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
};
/** Lines without those of which there are as many in `counts`, which it takes them from. */
const withoutCounted = (lines, counts) => lines.filter(line => {
    const left = counts.get(line) ?? 0;
    if (left > 0)
        counts.set(line, left - 1);
    return left === 0;
});
/** Lines that each file may print beyond those that it prints, without their indentation. What may be anywhere is told of the first file. */
const linesBeyond = (printed, { files, choices }) => {
    const first = files.keys().next().value;
    return new Map([...files].map(([name, pieces]) => {
        const counts = lines_beyond_countLines(lines_beyond_linesOf((0,go_value/* textOf */.b6)(printed.get(name) ?? [])));
        const lines = lines_beyond_linesOf((0,go_value/* textOf */.b6)(pieces));
        return [name, withoutCounted(name === first ? [...lines, ...choices.flatMap(lines_beyond_linesOf)] : lines, counts)];
    }));
};
/** The lines of some files, counted together. */
const countAll = (files) => lines_beyond_countLines([...files.values()].flat());

;// CONCATENATED MODULE: ./build/review/rendered/units/packed-charts.js






/** True for a chart that another one brings along in an archive. */
const isPackedChart = (path) => (0,deploy_inputs/* deployInputOf */.JP)(path) === 'packed-chart';
/** More packed charts of one side are not read: on GitHub each costs a call. */
const maxPacked = 30;
/** What a character of an archive is worth when it is rendered: templates are packed to a fifth. */
const unpackedRatio = 5;
/**
 * The packed charts of both sides. Among the files of a side a text stands for each, which is the same for the same archive alone: so trials may put
 * one in place of another as they do with lines.
 */
class PackedCharts {
    #bytes = new Map();
    /** The file that stands for an archive. */
    add(path, bytes) {
        const text = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}\n`;
        // Why the first: what is unpacked of it is known by its bytes.
        if (!this.#bytes.has(text))
            this.#bytes.set(text, bytes);
        return (0,source_file/* sourceFile */.s)(path, text);
    }
    /** The archive that a file stands for; undefined for any other file. */
    of({ path, text }) {
        const bytes = isPackedChart(path) ? this.#bytes.get(text) : undefined;
        return bytes && { path, bytes };
    }
    /** About how many characters there are to render in a file. */
    lengthOf(file) {
        return file.text.length + (this.of(file)?.bytes.length ?? 0) * unpackedRatio;
    }
}
/** Reads packed charts: the files that stand for them. Those that cannot be read, or are too many, are added to `unread`. */
const readPacked = async (read, paths, packed, unread) => {
    for (const path of paths.slice(maxPacked))
        unread.add(path);
    const files = new Map();
    if (paths.length === 0)
        return files;
    for (const [path, found] of await read(paths.slice(0, maxPacked))) {
        if (found.state === 'bytes')
            files.set(path, packed.add(path, found.bytes));
        else if (found.state === 'unreadable')
            unread.add(path);
    }
    return files;
};
/** True for the file of a packed chart of that name, as `helm dependency update` calls it: its name and its version. */
const isFileOf = (file, name) => file === `${name}.tgz` || (file.startsWith(`${name}-`) && /^v?\d/u.test(file.slice(name.length + 1)));
/** Where a chart says which chart an archive of it is: the version of the dependency; else its own name. */
const placeOfPacked = (archive, files) => {
    const folder = (0,text_path/* folderOf */.yS)((0,text_path/* folderOf */.yS)(archive).slice(0, -1));
    for (const name of ['Chart.yaml', 'requirements.yaml']) {
        const file = files.get(`${folder}${name}`);
        const root = file && (0,parse/* parseYaml */.hN)(file).documents[0]?.root;
        const named = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(root, 'dependencies')).find(item => isFileOf((0,text_path/* fileNameOf */.bV)(archive), (0,lookup/* stringAt */.bX)(item, 'name') ?? ''));
        const place = named && ((0,lookup/* nodeAt */.oB)(named, 'version') ?? named);
        if (file && place)
            return { file, range: place.range };
    }
    const own = files.get(`${folder}Chart.yaml`);
    const place = own && (0,lookup/* nodeAt */.oB)((0,parse/* parseYaml */.hN)(own).documents[0]?.root, 'name');
    return own && { file: own, range: place?.range ?? { start: 0, end: 0 } };
};
/**
 * The first chart that a lock says and that its chart does not bring along in the very version, `name version`: somebody fetches it; undefined where
 * nobody does. `off`: charts that it declares and that its values switch off; what else a lock names is deployed once it is fetched.
 */
const lockedElsewhere = (lock, files, off) => {
    const charts = `${(0,text_path/* folderOf */.yS)(lock)}charts/`;
    const file = files.get(lock);
    const root = file && (0,parse/* parseYaml */.hN)(file).documents[0]?.root;
    const fetched = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(root, 'dependencies')).find(item => {
        const [name, version] = [(0,lookup/* stringAt */.bX)(item, 'name'), (0,lookup/* stringAt */.bX)(item, 'version')];
        const folder = files.get(`${charts}${name}/Chart.yaml`);
        const isThere = files.has(`${charts}${name}-${version}.tgz`) ||
            (folder !== undefined && (0,lookup/* stringAt */.bX)((0,parse/* parseYaml */.hN)(folder).documents[0]?.root, 'version') === version);
        return !isThere && !(name !== undefined && off.includes(name));
    });
    return fetched && `${(0,lookup/* stringAt */.bX)(fetched, 'name') ?? '?'} ${(0,lookup/* stringAt */.bX)(fetched, 'version') ?? ''}`.trim();
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/parse.js + 11 modules
var kubernetes_parse = __webpack_require__(92086);
;// CONCATENATED MODULE: ./build/review/rendered/units/parsed-texts.js


/** Characters of rendered texts that are kept as they were read: what is read of them takes some sixty times as many bytes. */
const parsed_texts_maxKept = 1 << 20;
/**
 * Rendered texts as they are read. Most of what is rendered was rendered before: at the base, in another environment, to prove another fix.
 * The same text at the same path gives the same artifact while there is room, the least lately used ones go first.
 */
class ParsedTexts {
    #kept = new Map();
    #room = parsed_texts_maxKept;
    of(path, text) {
        const key = `${path}\0${text}`;
        const known = this.#kept.get(key);
        if (known)
            this.#kept.delete(key);
        else
            this.#room -= key.length;
        const artifact = known ?? (0,kubernetes_parse/* parseKubernetes */.K)((0,source_file/* sourceFile */.s)(path, text));
        this.#kept.set(key, artifact);
        for (const [oldest] of this.#kept) {
            if (this.#room >= 0)
                break;
            this.#kept.delete(oldest);
            this.#room += oldest.length;
        }
        return artifact;
    }
}

;// CONCATENATED MODULE: ./build/review/rendered/units/rendered-text.js



/** What stands between documents of a rendered text. */
const documentSeparator = { text: '\n---\n', data: [], control: [] };
/** A text that a renderer made, read as a manifest, with the places that each part of it comes from. */
class RenderedText {
    artifact;
    #pieces;
    /** Where each piece begins. */
    #starts;
    #find;
    /** `parsed`: the texts that were read before. Left out: it is read anew. */
    constructor(path, pieces, find, parsed = new ParsedTexts()) {
        this.artifact = parsed.of(path, (0,go_value/* textOf */.b6)(pieces));
        this.#pieces = pieces;
        let at = 0;
        this.#starts = pieces.map(({ text }) => {
            const start = at;
            at += text.length;
            return start;
        });
        this.#find = find;
    }
    /** What decided about a region of the text. */
    placesAt(range) {
        const own = this.#piecesAt(range);
        const [first, second] = own;
        const key = first && second === undefined ? keyIn.exec(first.piece.text)?.[1] : undefined;
        if (first && key !== undefined)
            return {
                data: distinct(first.piece.data.flatMap(place => this.#keyOf(place, key) ?? this.#placesOf(first.piece, [place], first.part))),
                control: distinct(this.#placesOf(first.piece, first.piece.control, first.part)),
            };
        return {
            data: distinct(own.flatMap(({ piece, part }) => this.#placesOf(piece, piece.data, part))),
            control: distinct(own.flatMap(({ piece, part }) => this.#placesOf(piece, piece.control, part))),
        };
    }
    /**
     * The part of a file that stands in the rendered text as it is, for a region that one piece holds. Undefined where what is rendered is
     * not what is written.
     */
    writtenAt({ start, end }) {
        const index = this.#indexAt(end > start ? start : start - 1);
        const piece = this.#pieces[index];
        const from = this.#starts[index];
        if (piece === undefined || from === undefined || end > from + piece.text.length)
            return undefined;
        const part = { start: start - from, end: end - from };
        return piece.data
            .map(place => this.#literal(piece, place, part) ?? this.#withinValue(piece, place, part))
            .find(place => place !== undefined);
    }
    #indexAt(offset) {
        return (0,text_sorted/* countWhile */.P)(this.#starts.length, index => (this.#starts[index] ?? 0) <= offset) - 1;
    }
    /** The pieces that a region lies in, with the part of each. Of an empty region: the piece before it. */
    #piecesAt({ start, end }) {
        const found = [];
        const last = Math.max(end, start + 1);
        for (let index = Math.max(0, this.#indexAt(start)); index < this.#pieces.length; index += 1) {
            const [piece, from] = [this.#pieces[index], this.#starts[index]];
            if (piece === undefined || from === undefined || from >= last)
                break;
            const part = { start: Math.max(0, start - from), end: Math.min(piece.text.length, last - from) };
            // Why not blanks: between two pieces they say nothing, and decide nothing.
            if (part.start < part.end && (piece.text.slice(part.start, part.end).trim() !== '' || end === start))
                found.push({ piece, part });
        }
        return found;
    }
    #placesOf(piece, sources, part) {
        return sources.flatMap(place => this.#literal(piece, place, part) ?? this.#whole(place) ?? []);
    }
    /**
     * Where a key is written in the mapping that it was put into: its line, as rules that look at the file itself name it. Of mappings in block style,
     * whose keys stand in one column, further left than all that they hold.
     */
    #keyOf(place, key) {
        const found = place.kind === 'value' ? this.#find(place) : undefined;
        if (found === undefined)
            return undefined;
        const { text, lines, path } = found.file;
        const { start: from, end } = found.range;
        const first = lines.line(from);
        const column = from - lines.lineStart(first);
        for (let line = first; line <= lines.line(end); line += 1) {
            const start = lines.lineStart(line) + column;
            if (text.startsWith(`${key}:`, start) && (line === first || rendered_text_isBlank(text.slice(start - column, start))))
                return { path, range: { start, end: start + key.length }, kind: 'value' };
        }
        return undefined;
    }
    #whole(place) {
        const found = this.#find(place);
        return found && { path: found.file.path, range: found.range, kind: place.kind };
    }
    /** The part of a value that a part of a piece is, where the piece is all of the value: as it is written, or with quotes on either side. */
    #withinValue({ text }, place, part) {
        const found = place.kind === 'value' && place.end > place.start ? this.#find(place) : undefined;
        if (found === undefined)
            return undefined;
        const { file, range } = found;
        const [printed, written] = [withoutQuotes(text), withoutQuotes(file.text.slice(range.start, range.end))];
        const isWithin = part.start >= printed.from && part.end > part.start && part.end <= printed.from + printed.inner.length;
        if (printed.inner !== written.inner || !isWithin)
            return undefined;
        const moved = range.start + written.from - printed.from;
        return { path: file.path, range: { start: moved + part.start, end: moved + part.end }, kind: 'value' };
    }
    /** The part of a text of a template, or of a plain value, that a part of a piece is. */
    #literal(piece, place, part) {
        const found = this.#find(place);
        if (found === undefined || place.end <= place.start)
            return undefined;
        const { file, range } = found;
        const written = file.text.slice(range.start, range.end);
        if (place.kind === 'template') {
            return written === piece.text
                ? { path: file.path, range: { start: range.start + part.start, end: range.start + part.end }, kind: 'template' }
                : undefined;
        }
        return written === piece.text.slice(part.start, part.end) ? { path: file.path, range, kind: 'value' } : undefined;
    }
}
/** A text without the quotes around it, and where it begins. */
const withoutQuotes = (text) => {
    const isQuoted = text.length > 1 && (text.startsWith('"') || text.startsWith("'")) && text.endsWith(text.charAt(0));
    return isQuoted ? { from: 1, inner: text.slice(1, -1) } : { from: 0, inner: text };
};
/** A piece that prints nothing but a key without quotes. */
const keyIn = /^ *([\w.-]+):$/u;
const rendered_text_isBlank = (text) => text.trim() === '';
const distinct = (places) => {
    const seen = new Set();
    return places.filter(({ path, range: { start, end } }) => {
        const key = `${start} ${end} ${path}`;
        return seen.size < seen.add(key).size;
    });
};

// EXTERNAL MODULE: ./build/review/rendered/units/rendering.js
var rendering = __webpack_require__(88311);
;// CONCATENATED MODULE: ./build/review/rendered/units/render-chart-unit.js


















/** The version that charts are rendered for: as policy names it, else a usual one. */
const kubeVersionOf = (named = 'newest') => (named === 'newest' ? '1.33.0' : `${named.slice(1)}.0`);
/** The Helm that policy names; undefined where it goes by who deploys. */
const helmOf = (named = 'by-deployer') => named === 'by-deployer' ? undefined : named === 'v3' ? 3 : 4;
/** How charts are rendered that a kustomization names. */
const chartSettings = ({ cluster = {}, packed }) => ({
    helm: helmOf(cluster.helmVersion) ?? 3,
    kubeVersion: kubeVersionOf(cluster.kubernetesVersion),
    apiVersions: cluster.kubernetesApiVersions ?? [],
    fileOf: file => packed.of(file) ?? file,
});
/**
 * A chart in a folder of the repository, deployed in one way, which may be declared elsewhere in it. `helm`: by that one, whoever deploys
 * it.
 */
const chartUnit = (folder, environment, deployments, { helm, ...settings }) => {
    const named = new Set(render_chart_unit_filesOf(environment));
    const { origin } = environment;
    return {
        kind: 'chart',
        folder,
        file: `${folder}Chart.yaml`,
        environment: helm === undefined ? environment.name : `Helm ${helm}`,
        origin,
        unknown: [...environment.missing, ...environment.unknown],
        reads: path => named.has(path) || isPrintedBy(origin, path) || (path.startsWith(folder) && isReadByHelm(path)),
        render: files => {
            // Why the defaults: a values file that is not there yet is laid over nothing.
            const own = deployments.environment(files, folder, environment) ?? (origin === undefined ? deployments.defaults(files, folder) : undefined);
            return own === undefined
                ? rendering/* notDeployed */._k
                : renderEnvironment(folder, { ...own, helm: helm ?? helmOf(settings.cluster?.helmVersion) ?? own.helm }, files, settings);
        },
    };
};
const filesOfSource = (source) => {
    if (source.kind === 'inline')
        return [source.text.file.path];
    return source.kind === 'flag' ? [source.origin.file.path, ...(source.origin.from ?? [])] : [source.path];
};
/** The files outside of a chart that decide about how it is deployed. */
const render_chart_unit_filesOf = ({ origin, values, chartValues }) => [
    ...(origin === undefined ? [] : [origin.file.path]),
    ...(chartValues ?? []),
    ...values.flatMap(filesOfSource),
];
/** Whether a file is of what makes that which is declared, or holds a part of it. */
const isPrintedBy = (origin, path) => origin?.from?.has(path) === true || origin?.through?.some(printer => printer.reads(path)) === true;
/** Values that are not the chart's own are read where somebody names them. */
const isReadByHelm = (path) => (0,deploy_inputs/* deployInputOf */.JP)(path) !== 'values' || (0,text_path/* fileNameOf */.bV)(path) === 'values.yaml';
/** Words by which our own bounds are told: all else is what Helm says, too. */
const ofOurBounds = /rendered here|too (?:large|long|many|much|deep)|nested too/u;
const failedBy = (reason, more = '') => ({
    state: 'failed',
    reason: `${reason}${more}`,
    isOurs: ofOurBounds.test(reason),
});
/** What is deployed of a chart in one way. */
const renderEnvironment = (folder, environment, files, settings) => {
    try {
        return render(folder, environment, files, settings);
    }
    catch (error) {
        if (error instanceof Unreadable || error instanceof SetError)
            return failedBy(error.message);
        throw error;
    }
};
/** The files that a chart prints, as far as Helm can read them. */
const printedBy = (files, given, release, options) => {
    const rendered = renderFiles(files, given, release, { ...options, mayMiss: true });
    const problem = rendered.state === 'failed' ? undefined : manifestsProblem(rendered.files, release.helm);
    return problem === undefined ? rendered : { state: 'failed', reason: problem };
};
/**
 * What a chart prints; where Helm would not deploy it as it is, with what it asks for unknown, if all of it can be printed then, or more of it beside a
 * chart that is not here. `refused`: why Helm would not.
 * `mayBeLoose`: nobody says how it is deployed; whoever does gives the chart all that it is given.
 */
const printedAtAll = (print, mayBeLoose) => {
    const strict = print({});
    const refused = strict.state === 'failed' ? strict.reason : [...strict.broken.values()][0];
    // Why not past a bound: what is too much is too much once more.
    if (refused === undefined || !mayBeLoose || ofOurBounds.test(refused))
        return { rendered: strict };
    const loose = print({ mayLack: true });
    const isMore = loose.state === 'rendered' && loose.broken.size < (strict.state === 'failed' ? 1 : strict.broken.size);
    return isMore ? { rendered: loose, refused } : { rendered: strict };
};
const render = (folder, environment, files, settings) => {
    const { cluster = {}, packed, parsed, mayLack = false } = settings;
    const own = new Map();
    for (const [path, file] of (0,trial_files/* filesUnder */.mz)(files, folder))
        own.set(path.slice(folder.length), packed.of(file) ?? file);
    const placed = new Map();
    const [first, ...others] = environment.chartValues ?? [];
    const instead = first === undefined ? undefined : files.get(first);
    if (instead !== undefined)
        own.set('values.yaml', instead);
    // Why anew for each rendering: templates change what they are given.
    const given = () => {
        const below = others.map((path) => ({ kind: 'file', path, origin: undefined }));
        return [...below, ...environment.values].reduce((values, source) => addValues(values, source, files, placed), new go_value/* GoMap */.tn(new Map()));
    };
    const { helm } = environment;
    const release = {
        ...environment.release,
        kubeVersion: kubeVersionOf(cluster.kubernetesVersion),
        apiVersions: cluster.kubernetesApiVersions ?? [],
        helm,
    };
    const { rendered, refused } = printedAtAll(options => printedBy(own, given(), release, options), mayLack && environment.origin === undefined);
    if (rendered.state === 'failed')
        return failedBy(rendered.reason, inPlay(rendered.inPlay ?? [], placed, files));
    const templates = templateFiles(rendered.chart);
    const archives = new Map();
    const placeIn = (archive) => {
        if (!archives.has(archive))
            archives.set(archive, placeOfPacked(archive, files));
        return archives.get(archive);
    };
    const placeOf = ({ kind, file, start, end }) => {
        const elsewhere = placed.get(file);
        if (elsewhere !== undefined)
            return elsewhere({ start, end });
        const found = kind === 'template' ? templates.get(file) : files.get(file);
        const archive = archiveOf(found?.path ?? file);
        return archive === undefined ? found && { file: found, range: { start, end } } : placeIn(archive);
    };
    const pathOfTemplate = (name) => pathOf(templates.get(name)) ?? `${folder}${name.slice(name.indexOf('/') + 1)}`;
    const all = [];
    const texts = new Map();
    for (const [name, pieces] of rendered.files) {
        if (name.endsWith('NOTES.txt'))
            continue;
        const path = pathOfTemplate(name);
        const text = new RenderedText(path, pieces, placeOf, parsed);
        if (text.artifact.objects.length === 0)
            continue;
        texts.set(path, text);
        (0,append_all/* appendAll */.u)(all, [...pieces, documentSeparator]);
    }
    const missing = [...rendered.missing, ...rendered.outdated];
    const broken = new Map([...rendered.broken].map(([name, reason]) => [pathOfTemplate(name), reason]));
    const otherwise = () => {
        if (!rendered.isOpen)
            return (0,rendering/* nothingElse */.nW)();
        const everyWay = renderFiles(own, given(), release, { mayMiss: true, mayLack: refused !== undefined, everyWay: true });
        const beyond = linesBeyond(rendered.files, everyWay.state === 'rendered' ? everyWay : asWritten(templates));
        return new Map([...beyond].map(([name, lines]) => [pathOfTemplate(name), lines]));
    };
    const lacking = { missing, off: rendered.off, broken, asked: rendered.asked, otherwise, ...(refused !== undefined && { refused }) };
    if (environment.postRender.length > 0) {
        const path = environment.origin?.file.path ?? `${folder}Chart.yaml`;
        return postRendered(new RenderedText(path, all, placeOf, parsed), environment, files, settings, lacking);
    }
    return { state: 'rendered', texts, ...lacking, losses: [], isDeployed: true };
};
/** The folder in which rendered objects are patched: no file of a repository can have its name. */
const folderOfPatches = '\0';
const fileOfPatches = `${folderOfPatches}/rendered.yaml`;
/** What a controller makes of rendered objects. Source: Flux, HelmRelease `postRenderers`. */
const postRendered = (rendered, { postRender }, files, { parsed }, lacking) => {
    let text = rendered;
    for (const settings of postRender) {
        const before = text;
        const source = (0,source_file/* sourceFile */.s)(fileOfPatches, before.artifact.file.text);
        const build = { by: settings.by, settings, manifests: [fileOfPatches] };
        const built = buildEnvironment(new Map([[fileOfPatches, source]]), folderOfPatches, build);
        if (built.state === 'failed')
            return failedBy(built.reason);
        const find = ({ file, start, end }) => {
            const [place] = file === fileOfPatches ? before.placesAt({ start, end }).data : [{ path: file, range: { start, end } }];
            const found = place && files.get(place.path);
            return found && place && { file: found, range: place.range };
        };
        const pieces = built.resources.flatMap(resource => [...(0,encode_yaml/* encodeYaml */.w)(resource), documentSeparator]);
        text = new RenderedText(before.artifact.file.path, pieces, find, parsed);
    }
    return { state: 'rendered', texts: new Map([[text.artifact.file.path, text]]), ...lacking, losses: [], isDeployed: true };
};
/** The path of a template; undefined for those of packed charts, which are called the same in any version of them. */
const pathOf = (file) => file === undefined || archiveOf(file.path) !== undefined ? undefined : file.path;

;// CONCATENATED MODULE: ./build/review/rendered/units/chart-folders.js



/** Folders above a file in which charts are looked for. */
const maxFolders = 64;
/** Finds the folder of the chart that a file belongs to: of a subchart, the chart that it is a part of. */
const chartFinder = (tracked) => {
    const charts = new Set(tracked.filter(group_units/* isChartFile */.Jk).map(text_path/* folderOf */.yS));
    return path => (0,text_path/* foldersAbove */.Zv)(path, maxFolders).findLast(folder => charts.has(folder));
};
/** Archives and pictures have no text that a renderer would print, but for those that are text. Of a folder of templates Helm executes each file, whatever its name. */
const isReadable = (path) => !/\.(?:tgz|gz|zip|png|jpe?g|gif|ico|pdf|woff2?)$/iu.test(path) || /(?:^|\/)templates\//u.test(path);
/** A chart in one of its environments; by both Helms where they read its values differently. */
const chartUnits = (folder, environment, deployments, files, options) => [
    chartUnit(folder, environment, deployments, options),
    ...(environment.names.includes('default') && isReadTwoWays(files.get(`${folder}values.yaml`))
        ? [chartUnit(folder, environment, deployments, { ...options, helm: 4 })]
        : []),
];
/** Of values in several documents, Helm 3 reads the first, and Helm 4 all. */
const isReadTwoWays = (values) => /^---\s/mu.test(values?.text.replace(/^(?:#[^\n]*\n|\s)*---/u, '') ?? '');

;// CONCATENATED MODULE: ./build/review/rendered/units/built-folders.js





/**
 * The folders that are built, of any of the sides. Manifests that are deployed as they are were judged as such and are left out, unless `isWanted`
 * says otherwise.
 */
const builtFolders = (sides, deployments, tracked, isWanted = () => false) => {
    const byFolder = Map.groupBy(tracked.filter(isReadable), text_path/* folderOf */.yS);
    const present = new Set(tracked);
    const found = new Map();
    for (const files of sides)
        for (const environment of deployments.of(files).ofKustomizations().environments) {
            const { folder, names, manifests, origin } = environment;
            const file = (0,kustomization_names/* kustomizationsIn */.o)(folder).find(path => files.has(path)) ?? origin?.file.path;
            const key = `${folder}\0${names[0]}`;
            const isPlain = environment.builds === 'manifests' && environment.settings === undefined && environment.substitution === undefined;
            if (file === undefined || (isPlain && !isWanted(environment)))
                continue;
            const known = found.get(key);
            const reached = reachOf((0,kustomization_names/* kustomizationsIn */.o)(folder), sides, present, byFolder);
            const members = new Set([...manifests, ...reached, ...(known?.members ?? [])]);
            found.set(key, known === undefined ? { environment, file, members } : { ...known, members });
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
            if (!(0,kubernetes_kustomization/* isKustomization */.Sv)(beside))
                members.add(beside);
        members.add(path);
        for (const named of sides.flatMap(files => {
            const file = files.get(path);
            return file ? reachedFrom((0,kubernetes_kustomization/* readKustomization */.kG)(file), byFolder) : [];
        })) {
            if (present.has(named))
                members.add(named);
            for (const inner of (0,kustomization_names/* kustomizationsIn */.o)(named))
                pending.push(inner);
        }
    }
    return members;
};
/** Kustomizations in whose folders others lie: where they may have the charts of these rendered. */
const kustomizationsOver = (folders, tracked) => folders.length === 0
    ? []
    : tracked.filter(path => (0,kubernetes_kustomization/* isKustomization */.Sv)(path) && folders.some(folder => folder.startsWith((0,text_path/* folderOf */.yS)(path)) && folder !== (0,text_path/* folderOf */.yS)(path)));
/** Whether a side has a kustomization among some files that has charts rendered. */
const rendersCharts = (paths, files) => paths.some(path => {
    const file = files.get(path);
    return file !== undefined && (0,kubernetes_kustomization/* readKustomization */.kG)(file).charts.length > 0;
});
/** Whether a file holds values, or is a part, of a chart that one of the kustomizations among some files has rendered. */
const isInflatedWith = (path, reads, files) => [...files.values()].some(file => {
    if (!(0,kubernetes_kustomization/* isKustomization */.Sv)(file.path) || !reads(file.path))
        return false;
    const { charts, inputs } = (0,kubernetes_kustomization/* readKustomization */.kG)(file);
    return charts.length > 0 && (inputs.includes(path) || charts.some(folder => path.startsWith(`${folder}/`)));
});
/** All that a kustomization names, and the files of the charts that it has rendered. Other files than texts are not read. */
const reachedFrom = ({ paths, inputs, charts }, byFolder) => {
    const ofCharts = charts.length === 0
        ? []
        : [...byFolder].flatMap(([folder, files]) => (charts.some(chart => folder.startsWith(`${chart}/`)) ? files : []));
    return [...paths, ...inputs.filter(isReadable), ...ofCharts];
};
/** More files are not followed for one folder. */
const built_folders_maxNamed = 2_000;
/** The files that a folder's kustomizations name, and those that they reach: they themselves, resources and patches. */
const namedBy = ({ folder, manifests }, files) => {
    const named = new Set();
    const seen = new Set();
    const pending = [...(0,kustomization_names/* kustomizationsIn */.o)(folder), ...manifests.flatMap(path => [path, ...(0,kustomization_names/* kustomizationsIn */.o)(path)])];
    for (let path = pending.pop(); path !== undefined && seen.size < built_folders_maxNamed; path = pending.pop()) {
        if (seen.has(path))
            continue;
        seen.add(path);
        const file = files.get(path);
        if (file === undefined)
            continue;
        named.add(path);
        if ((0,kubernetes_kustomization/* isKustomization */.Sv)(path))
            for (const inner of (0,kubernetes_kustomization/* readKustomization */.kG)(file).paths)
                (0,append_all/* appendAll */.u)(pending, [inner, ...(0,kustomization_names/* kustomizationsIn */.o)(inner)]);
    }
    return named;
};

;// CONCATENATED MODULE: ./build/review/rendered/units/printed-declarations.js




/** Words in paths of templates that print what controllers are told to deploy. */
const declaringWords = /(?:^|[/_.-])(?:argo|argocd|argo-cd|apps?|applications?|applicationsets?|appsets?|flux|fluxcd|gitops|helm-?releases?|kustomizations?|root|bootstrap)(?:[/_.-]|$)/iu;
/** Words of which a text has one that holds such an object. */
const declares = /argoproj\.io\/|toolkit\.fluxcd\.io\//u;
/** More templates are not read to learn whether they print such objects: one query. */
const maxTemplates = 40;
/** More charts are not rendered for what they print, and none more often for one version of the files. */
const maxPrinters = 5;
const maxRenderings = 20;
/** The templates of a repository that may print what is deployed besides, as far as their paths say. */
const declaringTemplates = (tracked) => {
    const charts = new Set(tracked.filter(group_units/* isChartFile */.Jk));
    return tracked
        .filter(path => declaringWords.test(path) && (0,deploy_inputs/* chartsOfTemplate */.PU)(path).some(folder => charts.has(`${folder}Chart.yaml`)))
        .slice(0, maxTemplates);
};
/** The charts of which templates that were read print what is deployed besides: folders with a slash at their end. */
const printersIn = (files) => {
    const found = new Set();
    for (const [path, { text }] of files) {
        const folder = declares.test(text) ? (0,deploy_inputs/* chartsOfTemplate */.PU)(path).findLast(one => files.has(`${one}Chart.yaml`)) : undefined;
        if (folder !== undefined)
            found.add(folder);
    }
    return [...found].slice(0, maxPrinters);
};
/** A text that a chart prints, each part with the line that decides about it: collections where they are printed, texts and numbers by their values. */
const placed = (text, folder, environment, files) => {
    const source = text.artifact.file;
    const file = files.get(source.path) ?? files.get(`${folder}Chart.yaml`);
    if (file === undefined || !declares.test(source.text))
        return [];
    const printer = { folder, reads: path => path.startsWith(folder) && isReadByHelm(path) };
    const through = [printer, ...(environment.origin?.through ?? [])];
    const originOf = (range) => {
        const isCollection = source.text.slice(range.start, range.end).trim().includes('\n');
        const place = placeOf(text, range, isCollection, () => false);
        const found = place && files.get(place.path);
        return found && place ? { file: found, range: place.range, through } : { file, range: { start: 0, end: 0 }, through };
    };
    return [{ source, file, placeOf: originOf, key: `${folder}\0${source.path}` }];
};
/** Those that somebody declares; where nobody does, all: then a person deploys it. */
const deployed = (environments) => {
    const declared = environments.filter(({ origin }) => origin !== undefined);
    return declared.length > 0 ? declared : environments;
};
/** What charts print that is deployed besides: each in the ways in which it is deployed itself. `inputs`: the files of these charts. */
const printingOf = (printers, inputs, settings) => {
    if (printers.length === 0)
        return undefined;
    const textsOf = (files, finder) => printers
        .flatMap(folder => deployed(finder.ofChart(folder).environments).map(environment => ({ folder, environment })))
        .slice(0, maxRenderings)
        .flatMap(({ folder, environment }) => {
        if (!files.has(`${folder}Chart.yaml`))
            return [];
        const rendering = renderEnvironment(folder, environment, files, settings);
        return rendering.state === 'failed' ? [] : [...rendering.texts.values()].flatMap(text => placed(text, folder, environment, files));
    });
    return { inputs, print: (files, finder) => ({ texts: textsOf(files, finder), instead: new Set() }) };
};

;// CONCATENATED MODULE: ./build/review/rendered/units/render-kustomization-unit.js






/**
 * A folder that kustomize builds, in one of the ways in which it is deployed. `file` is its kustomization, or where it is declared. Without
 * `deployments` it is built in that way whatever the files say.
 */
const kustomizationUnit = (environment, file, members, deployments, options) => {
    const { origin, settings, substitution, folder } = environment;
    const around = new Set([
        ...members,
        ...(origin === undefined ? [] : [origin.file.path]),
        ...(settings === undefined ? [] : [settings.text.file.path]),
        ...[...(substitution?.variables.values() ?? [])].map(one => one.origin.file.path),
    ]);
    return {
        kind: 'kustomization',
        folder: folder === '' ? '' : `${folder}/`,
        file,
        environment: environment.name,
        origin,
        unknown: [...environment.missing, ...environment.unknown],
        reads: other => around.has(other) || isPrintedBy(origin, other),
        render: files => {
            const own = deployments === undefined ? environment : deployments.folder(files, environment);
            return own === undefined ? rendering/* notDeployed */._k : render_kustomization_unit_render(file, own, members, files, options);
        },
    };
};
const variablesOf = ({ variables, isOpen }) => ({
    isOpen,
    byName: new Map([...variables].map(([name, { value, origin }]) => {
        const { start, end } = origin.range;
        return [name, { value, place: new template_sources/* Place */.YR('value', origin.file.path, name, start, end) }];
    })),
});
/** Where what kustomize names lies in files. */
const findIn = (files) => ({ file, start, end }) => {
    const found = files.get(file);
    return found && { file: found, range: { start, end } };
};
/** What kustomize makes of a folder in one of the ways in which it is deployed; `members` are the files that it may read. */
const buildFolder = (environment, members, files, options) => {
    const own = new Map([...files].filter(([other]) => members.has(other)));
    const { by, settings, manifests, substitution } = environment;
    const variables = substitution && variablesOf(substitution);
    return buildEnvironment(own, environment.folder, { by, settings, manifests, variables, charts: chartSettings(options) });
};
const render_kustomization_unit_render = (path, environment, members, files, options) => {
    const built = buildFolder(environment, members, files, options);
    if (built.state === 'failed')
        return { state: 'failed', reason: built.reason, isOurs: true };
    const pieces = built.resources.flatMap(resource => [...(0,encode_yaml/* encodeYaml */.w)(resource), documentSeparator]);
    const losses = built.warnings.map(({ reason, sources }) => {
        const found = sources.map(findIn(files)).find(place => place !== undefined);
        return { reason, at: found && { path: found.file.path, range: found.range } };
    });
    return {
        state: 'rendered',
        texts: new Map([[path, new RenderedText(path, pieces, findIn(files), options.parsed)]]),
        missing: [],
        off: [],
        broken: new Map(),
        asked: [],
        otherwise: rendering/* nothingElse */.nW,
        losses,
        isDeployed: true,
    };
};

;// CONCATENATED MODULE: ./build/review/rendered/units/built-declarations.js








/** Fields of a kustomization by which an object in it says something else than its file. */
const changing = /\b(?:patch\w*|replacements|transformers|components|vars)["']?[ \t]*:/u;
/** And those by which only the name or the namespace of a release changes. */
const renaming = /\b(?:namePrefix|nameSuffix|namespace)["']?[ \t]*:/u;
/** More folders are not built for what they declare, and none more often for one version of the files. */
const built_declarations_maxFolders = 20;
const maxBuilds = 40;
/** How much a folder changes what is declared in it: 2 for what it says, 1 for its name, 0 for nothing. */
const built_declarations_changesIn = ({ settings, substitution }, named, files) => {
    if (settings !== undefined || substitution !== undefined)
        return 2;
    const texts = [...named].flatMap(path => ((0,kubernetes_kustomization/* isKustomization */.Sv)(path) ? (files.get(path)?.text ?? []) : []));
    if (texts.some(text => changing.test(text)))
        return 2;
    return texts.some(text => renaming.test(text)) ? 1 : 0;
};
/**
 * The folders that are built of files in which it is declared how something is deployed, and that change what these say, at any of the
 * sides: those that the change touches first. Folders that share such a file with one of them are there, too: what stands in it is deployed
 * as each has it.
 */
const declaringFolders = (sides, deployments, tracked, changed = new Set()) => {
    if (!sides.some(files => [...files.values()].some(({ text }) => declares.test(text))))
        return [];
    const all = builtFolders(sides, deployments, tracked).flatMap(one => {
        const bySide = sides.map(files => ({ files, named: namedBy(one.environment, files) }));
        const declaring = new Set(bySide.flatMap(({ files, named }) => [...named].filter(path => !(0,kubernetes_kustomization/* isKustomization */.Sv)(path) && declares.test(files.get(path)?.text ?? ''))));
        const change = Math.max(...bySide.map(({ files, named }) => built_declarations_changesIn(one.environment, named, files)));
        const isTouched = bySide.some(({ named }) => [...named].some(path => changed.has(path)));
        return declaring.size === 0 ? [] : [{ one, declaring, rank: change === 0 ? 0 : change + (isTouched ? 2 : 0) }];
    });
    const chosen = all.filter(({ rank }) => rank > 0).toSorted((a, b) => b.rank - a.rank);
    const shared = new Set(chosen.flatMap(({ declaring }) => [...declaring]));
    const beside = all.filter(({ rank, declaring }) => rank === 0 && [...declaring].some(path => shared.has(path)));
    return [...chosen, ...beside].slice(0, built_declarations_maxFolders).map(({ one }) => one);
};
const built_declarations_textAt = (value, key) => {
    const raw = value?.raw instanceof go_value/* GoMap */.tn ? value.raw.entries.get(key)?.raw : undefined;
    return typeof raw === 'string' ? raw : '';
};
/**
 * Whether a built object says how something is deployed, or holds data for it as a file of its own has them. Those of generators are read
 * there.
 */
const built_declarations_isKept = (resource, named) => {
    if (declares.test(built_declarations_textAt(resource, 'apiVersion')))
        return true;
    const [place] = resource.data;
    return (['ConfigMap', 'Secret'].includes(built_declarations_textAt(resource, 'kind')) &&
        place !== undefined &&
        named.has(place.file) &&
        !(0,kubernetes_kustomization/* isKustomization */.Sv)(place.file));
};
/** What a folder declares as it is built, each part with the line that decides about it; undefined where it could not be built. */
const builtText = ({ file: path, members }, environment, named, files, options) => {
    const built = buildFolder(environment, members, files, options);
    const { folder, name, origin } = environment;
    const file = files.get(path);
    if (built.state === 'failed' || file === undefined)
        return undefined;
    const pieces = built.resources.filter(one => built_declarations_isKept(one, named)).flatMap(one => [...(0,encode_yaml/* encodeYaml */.w)(one), documentSeparator]);
    if (pieces.length === 0)
        return [];
    const text = new RenderedText(path, pieces, findIn(files));
    const printer = {
        folder: folder === '' ? '' : `${folder}/`,
        reads: other => named.has(other) || other === origin?.file.path,
    };
    const through = [printer, ...(origin?.through ?? [])];
    const source = text.artifact.file;
    const originOf = (range) => {
        // Why its beginning: a collection lies where its first key does, whatever was put into it from elsewhere.
        const isCollection = source.text.slice(range.start, range.end).trim().includes('\n');
        const place = placeOf(text, isCollection ? { start: range.start, end: range.start + 1 } : range, false, () => false);
        const found = place && files.get(place.path);
        return found && place ? { file: found, range: place.range, through } : { file, range: { start: 0, end: 0 }, through };
    };
    return [{ source, file, placeOf: originOf, key: `${folder}\0${name}` }];
};
/**
 * What kustomizations make of objects by which something is deployed: these are deployed so, and not as their files have them. Files of a
 * folder that cannot be built are left as they are.
 */
const builtDeclarations = (folders, options) => {
    if (folders.length === 0)
        return undefined;
    const known = new Map(folders.map(one => [one.environment.folder, one]));
    const print = (files, finder) => {
        const declaring = finder.ofKustomizations().environments.flatMap(environment => {
            const folder = known.get(environment.folder);
            return folder ? [{ folder, environment, named: namedBy(environment, files) }] : [];
        });
        const built = declaring.map(({ folder, environment, named }, index) => ({
            texts: index < maxBuilds ? builtText(folder, environment, named, files, options) : undefined,
            resources: [...named].filter(path => !(0,kubernetes_kustomization/* isKustomization */.Sv)(path)),
        }));
        const asWritten = new Set(built.flatMap(({ texts, resources }) => (texts === undefined ? resources : [])));
        const instead = built.flatMap(({ resources }) => resources.filter(path => !asWritten.has(path)));
        return { texts: built.flatMap(({ texts = [] }) => texts), instead: new Set(instead) };
    };
    return { inputs: [...new Set(folders.flatMap(({ members }) => [...members]))], print };
};
/** What several make: charts, and kustomizations. */
const joinedPrinting = (all) => {
    const some = all.filter(one => one !== undefined);
    if (some.length === 0)
        return undefined;
    return {
        inputs: some.flatMap(({ inputs }) => inputs),
        print: (files, finder) => {
            const printed = some.map(({ print }) => print(files, finder));
            return { texts: printed.flatMap(({ texts }) => texts), instead: new Set(printed.flatMap(({ instead }) => [...instead])) };
        },
    };
};

// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(40241);
// EXTERNAL MODULE: ./build/environments/placed-text.js
var placed_text = __webpack_require__(64664);
// EXTERNAL MODULE: ./build/environments/repository-side.js
var repository_side = __webpack_require__(48059);
// EXTERNAL MODULE: ./build/environments/values-files.js
var values_files = __webpack_require__(47263);
// EXTERNAL MODULE: ./build/text/wildcard.js
var wildcard = __webpack_require__(26434);
;// CONCATENATED MODULE: ./build/environments/argo/directory-globs.js

/** More alternatives of one pattern are not tried, and longer patterns not read. */
const maxAlternatives = 50;
const directory_globs_maxPattern = 500;
/** `{a,b}` as its alternatives; one level, as Argo CD's documentation shows it. */
const alternatives = (pattern) => {
    const open = pattern.indexOf('{');
    const close = pattern.indexOf('}', open);
    if (open === -1 || close === -1)
        return [pattern];
    const rest = alternatives(pattern.slice(close + 1));
    return pattern
        .slice(open + 1, close)
        .split(',')
        .flatMap(part => rest.map(end => `${pattern.slice(0, open)}${part}${end}`))
        .slice(0, maxAlternatives);
};
/**
 * True when a path fits one of the patterns of `directory.include` or `exclude`. Source: Argo CD, "Directory", "Including/Excluding Files".
 */
const matchesAny = (pattern, path) => pattern.length <= directory_globs_maxPattern && alternatives(pattern).some(one => (0,wildcard/* matchesWildcard */._)(one.replaceAll('**', '*'), path));

;// CONCATENATED MODULE: ./build/environments/argo/application.js









/** More sources and values files of an Application are not looked at. */
const maxSources = 50;
const sourcesOf = (spec) => {
    const several = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(spec, 'sources')).flatMap(item => (0,lookup/* mappingAt */.oh)(item) ?? []);
    const one = (0,lookup/* mappingAt */.oh)(spec, 'source') ?? (0,lookup/* mappingAt */.oh)(spec, 'sourceHydrator', 'drySource');
    return (several.length > 0 ? several : one ? [one] : []).slice(0, maxSources);
};
/** Whether a scalar says "true", as a boolean or as text. */
const isTrue = (node) => node !== undefined && String((0,yaml_scalar/* scalarValue */.U)(node)) === 'true';
/**
 * A values file of a source: relative to its folder, from the root, or in the source that a `$ref` names. Source: Argo CD, "Helm", "Values
 * Files".
 */
const valueFile = (written, folder) => {
    const referred = /^\$[\w-]{1,100}\/(.*)$/u.exec(written)?.[1];
    const candidates = (0,values_files/* isElsewhere */.l5)(written)
        ? []
        : [referred === undefined ? (0,values_files/* pathIn */.lW)(folder, (0,path_tree/* withUnknown */.nd)(written)) : (0,text_path/* resolvePath */.o1)('', (0,path_tree/* withUnknown */.nd)(referred))];
    return { written: (0,path_tree/* withUnknown */.nd)(written), candidates };
};
/** Of a pattern, the files that fit it, in the order in which Argo CD lays them over each other. Source: Argo CD, "Helm", "Values Files". */
const valueFiles = (written, folder, side) => {
    const file = valueFile(written, folder);
    const [pattern] = file.candidates;
    if (pattern === undefined || pattern.includes(path_tree/* unknownPart */.QH) || !/[*?[{]/u.test(pattern))
        return [file];
    const start = pattern.slice(0, pattern.search(/[*?[{]/u));
    const fitting = [...side.paths].filter(path => path.startsWith(start) && matchesAny(pattern, path)).toSorted();
    return fitting.slice(0, maxSources).map(path => ({ written: path, candidates: [path] }));
};
/** Values are YAML in a text, or an object, which takes the text's place. */
const inlineValues = (helm, text) => {
    const object = (0,lookup/* nodeAt */.oB)(helm, 'valuesObject');
    const node = object !== undefined && !(0,lookup/* isMissing */.b2)(object) ? object : (0,lookup/* nodeAt */.oB)(helm, 'values');
    return node === undefined || (node.kind === 'scalar' && (0,placed_text/* valueText */.Ru)(node).trim() === '')
        ? []
        : [{ kind: 'inline', text: (0,placed_text/* nodeText */.qd)(node, text) }];
};
/** Parameters as flags. Commas are text, unless the value is a list. Source: Argo CD, `util/helm` (`cleanSetParameters`). */
const parameters = (helm, text) => {
    const flags = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(helm, 'parameters')).map((item) => {
        const value = (0,placed_text/* valueText */.Ru)((0,lookup/* nodeAt */.oB)(item, 'value'));
        const escaped = /^\{.*\}$/su.test(value) ? value : value.replaceAll(/(?<!\\),/gu, '\\,');
        const mode = isTrue((0,lookup/* nodeAt */.oB)(item, 'forceString')) ? 'set-string' : 'set';
        return {
            kind: 'flag',
            mode,
            text: `${(0,placed_text/* valueText */.Ru)((0,lookup/* nodeAt */.oB)(item, 'name'))}=${escaped}`,
            origin: text.placeOf((0,placed_text/* saidIn */.$g)((0,lookup/* nodeAt */.oB)(item, 'value') ?? item, text)),
        };
    });
    return [
        ...flags.filter(flag => flag.kind === 'flag' && flag.mode === 'set'),
        ...flags.filter(flag => flag.kind === 'flag' && flag.mode !== 'set'),
    ];
};
const fileParameters = (helm, folder, text) => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(helm, 'fileParameters')).map(item => ({
    kind: 'set-file',
    key: (0,placed_text/* valueText */.Ru)((0,lookup/* nodeAt */.oB)(item, 'name')),
    path: (0,values_files/* pathIn */.lW)(folder, (0,placed_text/* valueText */.Ru)((0,lookup/* nodeAt */.oB)(item, 'path'))),
    origin: (0,repository_side/* originOf */.y)(item, text),
}));
const releasesOf = (source, chart, bound, application, side) => {
    const { spec, text } = application;
    const helm = (0,lookup/* mappingAt */.oh)(source, 'helm');
    const folder = chart === '' ? '' : `${chart}/`;
    const fill = (written) => (bound === undefined ? written : (0,path_tree/* withUnknown */.nd)(written).replaceAll(path_tree/* unknownPart */.QH, bound));
    const named = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(helm, 'valueFiles'))
        .slice(0, maxSources)
        .flatMap(node => valueFiles(fill((0,placed_text/* valueText */.Ru)(node)), folder, side).map(file => ({ node, file })));
    const nodes = named.map(({ node }) => node);
    const files = named.map(({ file }) => file);
    const isLenient = isTrue((0,lookup/* nodeAt */.oB)(helm, 'ignoreMissingValueFiles'));
    return (0,values_files/* chooseFiles */.P_)(files, side).map((choice) => {
        const { missing, unknown } = (0,values_files/* shortcomings */.Jz)(files, choice);
        const label = choice.bound ?? bound;
        const given = (written) => written === undefined ? undefined : (0,path_tree/* withUnknown */.nd)(written).replaceAll(path_tree/* unknownPart */.QH, label ?? 'unknown');
        const name = given(application.name) ?? 'unknown';
        const isBoundName = (0,path_tree/* withUnknown */.nd)(application.name) !== application.name;
        return {
            name: `argocd/${name}${choice.bound === undefined || isBoundName ? '' : `/${choice.bound}`}`,
            origin: (0,repository_side/* originOf */.y)(source, text),
            chart,
            helm: 3,
            release: {
                name: given((0,lookup/* stringAt */.bX)(helm, 'releaseName')) ?? name,
                namespace: given((0,lookup/* stringAt */.bX)(helm, 'namespace') ?? (0,lookup/* stringAt */.bX)(spec, 'destination', 'namespace')) ?? 'default',
            },
            values: [
                ...choice.paths.flatMap((path, index) => {
                    const node = nodes[index];
                    return path === undefined || node === undefined ? [] : [{ kind: 'file', path, origin: (0,repository_side/* originOf */.y)(node, text) }];
                }),
                ...inlineValues(helm, text),
                ...parameters(helm, text),
                ...fileParameters(helm, folder, text),
            ],
            missing: isLenient ? [] : missing,
            unknown,
        };
    });
};
/** What Argo CD adds to a kustomization. Source: Argo CD, `ApplicationSourceKustomize`. */
const kustomizeFields = [
    ...[
        'namePrefix',
        'nameSuffix',
        'images',
        'replicas',
        'commonLabels',
        'labelWithoutSelector',
        'labelIncludeTemplates',
        'forceCommonLabels',
    ],
    ...['commonAnnotations', 'forceCommonAnnotations', 'namespace', 'patches', 'components', 'ignoreMissingComponents'],
];
const settingsOf = (source, text) => {
    const fields = new Map((0,lookup/* entriesOf */.Mc)((0,lookup/* lookup */.$I)(source, 'kustomize')).flatMap(({ name, value }) => name !== undefined && kustomizeFields.includes(name) ? [[name, value]] : []));
    return fields.size === 0 ? undefined : { by: 'argocd', text, fields };
};
/** Which files of a folder without a kustomization Argo CD takes. Source: Argo CD, "Directory". */
const takenFrom = (source, folder) => {
    const directory = (0,lookup/* mappingAt */.oh)(source, 'directory');
    const recurses = isTrue((0,lookup/* nodeAt */.oB)(directory, 'recurse'));
    const [include, exclude] = [(0,lookup/* stringAt */.bX)(directory, 'include'), (0,lookup/* stringAt */.bX)(directory, 'exclude')];
    return path => {
        const inside = folder === '' ? path : path.slice(folder.length + 1);
        if (!recurses && inside.includes('/'))
            return false;
        if (exclude !== undefined && matchesAny(exclude, inside))
            return false;
        return include === undefined || matchesAny(include, inside);
    };
};
/** The folders that a path stands for: one, or those that fit its unknown parts. */
const foldersFor = (path, side) => {
    const resolved = (0,text_path/* resolvePath */.o1)('', (0,path_tree/* withUnknown */.nd)(path));
    if (!resolved.includes(path_tree/* unknownPart */.QH))
        return side.tree.hasFolder(resolved) ? [{ folder: resolved, bound: undefined }] : [];
    const names = ['Chart.yaml', ...kustomization_names/* kustomizationNames */.K];
    const found = names.flatMap(name => side.tree.match(`${resolved}/${name}`));
    return found.map(({ path: file, bound }) => ({ folder: file.slice(0, file.lastIndexOf('/')), bound }));
};
/** What an Application deploys of the repository. Whether its address is that of this repository is not asked: the folder must be there. */
const applicationDeployments = (application, side) => {
    const releases = [];
    const folders = [];
    const { text } = application;
    for (const source of sourcesOf(application.spec)) {
        const path = (0,lookup/* stringAt */.bX)(source, 'path');
        if (path === undefined || (0,lookup/* stringAt */.bX)(source, 'chart') !== undefined)
            continue;
        for (const { folder, bound } of foldersFor(path, side)) {
            const prefix = folder === '' ? '' : `${folder}/`;
            if (side.paths.has(`${prefix}Chart.yaml`)) {
                for (const release of releasesOf(source, folder, bound, application, side))
                    releases.push(release);
                continue;
            }
            const name = bound === undefined ? application.name : (0,path_tree/* withUnknown */.nd)(application.name).replaceAll(path_tree/* unknownPart */.QH, bound);
            folders.push({
                name: `argocd/${name}`,
                origin: (0,repository_side/* originOf */.y)(source, text),
                folder,
                by: 'argocd',
                settings: settingsOf(source, text),
                isPlain: (0,lookup/* mappingAt */.oh)(source, 'directory') !== undefined,
                takes: takenFrom(source, folder),
            });
        }
    }
    return { releases, folders };
};

// EXTERNAL MODULE: ./build/text/mapped-text.js
var mapped_text = __webpack_require__(46775);
;// CONCATENATED MODULE: ./build/environments/argo/parameters.js






/** More Applications of one set are not made, and generators are not nested deeper. Argo CD nests them once. */
const maxGenerated = 100;
const parameters_maxDepth = 4;
/** More fields of one element are not read. */
const parameters_maxFields = 200;
/** A mapping as names with dots; what is a list is left out. */
const flatten = (node, prefix, placeOf, into, depth = 0) => {
    for (const { name, value } of (0,lookup/* entriesOf */.Mc)(node)) {
        if (name === undefined || into.size >= parameters_maxFields)
            continue;
        if ((0,lookup/* mappingAt */.oh)(value) !== undefined && depth < parameters_maxDepth)
            flatten(value, `${prefix}${name}.`, placeOf, into, depth + 1);
        const scalar = (0,yaml_scalar/* scalarValue */.U)(value);
        if (scalar !== undefined && scalar !== null)
            into.set(`${prefix}${name}`, { value: String(scalar), at: placeOf(value) });
    }
};
const parameters_fieldsOf = (node, placeOf, prefix = '') => {
    const fields = new Map();
    flatten(node, prefix, placeOf, fields);
    return fields;
};
const unplaced = (value) => ({ value, at: undefined });
/** A name as Kubernetes takes it. Source: Argo CD, `utils.SanitizeName`. */
const normalized = (name) => name
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '');
/** Source: Argo CD, "Git Generator". */
const pathParameters = (folder) => {
    const base = (0,text_path/* fileNameOf */.bV)(folder);
    const all = [
        ...['path', 'path.path'].map(name => [name, folder]),
        ['path.basename', base],
        ['path.basenameNormalized', normalized(base)],
        ...folder.split('/').flatMap((part, index) => [[`path[${index}]`, part], [`path.segments[${index}]`, part]]),
    ];
    return all.map(([name = '', value = '']) => [name, unplaced(value)]);
};
const parameters_globPattern = (glob) => glob
    .split('/')
    .map(part => (part === '**' ? part : part.replaceAll('*', path_tree/* unknownPart */.QH)))
    .join('/');
const fromDirectories = (git, side, placeOf) => {
    const named = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(git, 'directories')).flatMap(item => {
        const path = (0,lookup/* stringAt */.bX)(item, 'path');
        return path === undefined ? [] : [{ path, excludes: scalarValueAt(item, 'exclude') === true }];
    });
    const found = (excludes) => new Set(named
        .filter(one => one.excludes === excludes)
        .flatMap(({ path }) => side.tree.matchFolders(parameters_globPattern(path), maxGenerated).map(match => match.path)));
    const out = found(true);
    return [...found(false)]
        .filter(path => !out.has(path))
        .map(path => new Map([...pathParameters(path), ...parameters_fieldsOf(lookupNode(git, 'values'), placeOf, 'values.')]));
};
const scalarValueAt = (node, key) => {
    const found = (0,lookup/* lookup */.$I)(node, key);
    return found.state === 'present' ? (0,yaml_scalar/* scalarValue */.U)(found.node) : undefined;
};
const lookupNode = (node, key) => {
    const found = (0,lookup/* lookup */.$I)(node, key);
    return found.state === 'present' ? found.node : undefined;
};
/** The files that git generators of a set read. */
const generatorFiles = (git, side) => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(git, 'files')).flatMap(item => {
    const path = (0,lookup/* stringAt */.bX)(item, 'path');
    return path === undefined ? [] : side.tree.match(parameters_globPattern(path), maxGenerated).map(match => match.path);
});
const fromFiles = (git, side, placeOf) => generatorFiles(git, side).flatMap(path => {
    const file = side.text(path);
    if (file === undefined)
        return [];
    const root = (0,parse/* parseYaml */.hN)(file).documents[0]?.root;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const own = [
        ...pathParameters(folder),
        ['path.filename', unplaced((0,text_path/* fileNameOf */.bV)(path))],
        ...parameters_fieldsOf(lookupNode(git, 'values'), placeOf, 'values.'),
    ];
    const elements = root?.kind === 'sequence' ? (0,lookup/* itemsOf */.S3)(root).slice(0, maxGenerated) : [root];
    return elements.map(element => new Map([...parameters_fieldsOf(element, node => ({ file, range: (0,placed_text/* saidIn */.$g)(node, (0,placed_text/* wholeText */.r0)(file)) })), ...own]));
});
const product = (sets) => sets.reduce((made, set) => made.flatMap(one => set.map(other => new Map([...one, ...other]))).slice(0, maxGenerated), [new Map()]);
/** Source: Argo CD, "Merge Generator": what later generators say of the same keys wins, and they add nothing. */
const parameters_merged = ([base = [], ...others], keys) => {
    const keyOf = (one) => JSON.stringify(keys.map(key => one.get(key)?.value));
    return others.reduce((made, set) => {
        const over = new Map(set.map(one => [keyOf(one), one]));
        return made.map(one => new Map([...one, ...(over.get(keyOf(one)) ?? [])]));
    }, base);
};
const innerSets = (generator, side, placeOf, depth) => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(generator, 'generators'))
    .slice(0, parameters_maxDepth)
    .map(inner => parametersOf(inner, side, placeOf, depth + 1));
/** What one generator makes. One whose answers lie outside of the repository makes one Application of which only its `values` are known. */
const parametersOf = (generator, side, placeOf, depth) => {
    const made = (0,lookup/* entriesOf */.Mc)(generator).flatMap(({ name, value }) => {
        if (name === 'selector' || depth > parameters_maxDepth)
            return [];
        if (name === 'list')
            return (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(value, 'elements'))
                .slice(0, maxGenerated)
                .map(element => parameters_fieldsOf(element, placeOf));
        const mapping = (0,lookup/* mappingAt */.oh)(value);
        if (name === 'git' && mapping) {
            const found = [...fromDirectories(mapping, side, placeOf), ...fromFiles(mapping, side, placeOf)];
            return found.length > 0 ? found : [parameters_fieldsOf(lookupNode(mapping, 'values'), placeOf, 'values.')];
        }
        if (name === 'matrix')
            return product(innerSets(value, side, placeOf, depth));
        if (name === 'merge')
            return parameters_merged(innerSets(value, side, placeOf, depth), (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(value, 'mergeKeys')).flatMap(key => (0,lookup/* stringAt */.bX)(key) ?? []));
        return [parameters_fieldsOf(lookupNode(value, 'values'), placeOf, 'values.')];
    });
    return made.slice(0, maxGenerated);
};
/** What all generators of a set make, in their order; `placeOf` says where parts of the set stand. */
const generated = (spec, side, placeOf) => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(spec, 'generators'))
    .slice(0, maxGenerated)
    .flatMap(generator => parametersOf(generator, side, placeOf, 0))
    .slice(0, maxGenerated);

;// CONCATENATED MODULE: ./build/environments/argo/application-sets.js







/** `{{ name }}`, `{{.path.basename}}`, `{{index .path.segments 1}}`; other templates stay as they are. */
const expression = /\{\{-?[ \t]{0,20}(?:index[ \t]{1,20}\.?([\w.-]{1,100})[ \t]{1,20}(\d{1,3})|\.?([\w.[\]-]{1,100}))[ \t]{0,20}-?\}\}/gu;
/** Texts that can be put between quotes or into a word without a second thought. */
const application_sets_plain = /^[\w./:@+, =-]{0,500}$/u;
/** More characters are not made of the templates of one repository. */
const application_sets_maxMade = 4_000_000;
/** Makes Applications of the templates of sets, until that is too much. */
class ApplicationSets {
    #side;
    #left = application_sets_maxMade;
    constructor(side) {
        this.#side = side;
    }
    /** The Applications that a set makes: with unknown parts where only a cluster or another repository could tell. */
    applicationsOf(set) {
        const { node, text } = set;
        const spec = (0,lookup/* mappingAt */.oh)(node, 'spec');
        const template = (0,lookup/* mappingAt */.oh)(spec, 'template');
        if (spec === undefined || template === undefined)
            return [];
        const written = text.source.text.slice(template.range.start, template.range.end);
        const seen = new Set();
        const from = new Set(filesOfGenerators(set, this.#side));
        return generated(spec, this.#side, value => text.placeOf((0,placed_text/* saidIn */.$g)(value, text))).flatMap(parameters => {
            this.#left -= written.length;
            if (this.#left < 0)
                return [];
            const filled = fill(template, written, parameters, text, from);
            if (seen.has(filled.source.text))
                return [];
            seen.add(filled.source.text);
            return applicationIn(filled);
        });
    }
}
const fill = (template, written, parameters, { source, file, placeOf }, from) => {
    const { start } = template.range;
    const column = start - (source.text.lastIndexOf('\n', start - 1) + 1);
    const builder = new mapped_text/* MappedTextBuilder */.Y().stand(' '.repeat(column), { start, end: start });
    const filled = [];
    let done = 0;
    let more = column;
    for (const match of written.matchAll(expression)) {
        const [whole, list, index, name = `${list}[${index}]`] = match;
        const { value, at } = parameters.get(name) ?? {};
        if (value === undefined || !application_sets_plain.test(value))
            continue;
        builder.copy(written.slice(done, match.index), start + done);
        builder.stand(value, { start: start + match.index, end: start + match.index + whole.length });
        if (at)
            filled.push({ start: match.index + more, end: match.index + more + value.length, at });
        done = match.index + whole.length;
        more += value.length - whole.length;
    }
    const mapped = builder.copy(written.slice(done), start + done).build(start);
    return {
        source: (0,source_file/* sourceFile */.s)(source.path, mapped.text),
        file,
        placeOf: range => ({
            ...(filledAt(filled, mapped.text, range) ?? placeOf(mapped.range(range.start, range.end))),
            ...(from.size > 0 && { from }),
        }),
        key: `${file.path}: ${mapped.text}`,
    };
};
/** Where a value is written that is all there is in a part of a filled template, but for quotes. */
const filledAt = (filled, text, { start, end }) => {
    const next = filled[(0,text_sorted/* countWhile */.P)(filled.length, at => (filled[at]?.end ?? 0) <= start)];
    const isQuotes = (part) => /^['"]?$/u.test(part);
    return next !== undefined &&
        next.start >= start &&
        next.end <= end &&
        isQuotes(text.slice(start, next.start)) &&
        isQuotes(text.slice(next.end, end))
        ? next.at
        : undefined;
};
const applicationIn = (text) => {
    const root = (0,parse/* parseYaml */.hN)(text.source).documents[0]?.root;
    const spec = (0,lookup/* mappingAt */.oh)(root, 'spec');
    return spec === undefined ? [] : [{ name: (0,lookup/* stringAt */.bX)(root, 'metadata', 'name') ?? 'unknown', spec, text }];
};
/** The files that the generators of a set read, wherever they are nested. */
const filesOfGenerators = ({ node }, side) => {
    const pending = [...(0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(node, 'spec', 'generators'))];
    const found = [];
    for (let next = pending.pop(), visits = 0; next !== undefined && visits < maxVisits; next = pending.pop(), visits += 1)
        for (const { name, value } of (0,lookup/* entriesOf */.Mc)(next)) {
            const git = name === 'git' ? (0,lookup/* mappingAt */.oh)(value) : undefined;
            if (git)
                for (const path of generatorFiles(git, side))
                    found.push(path);
            for (const inner of (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(value, 'generators')))
                pending.push(inner);
        }
    return found;
};
const maxVisits = 200;

;// CONCATENATED MODULE: ./build/environments/beside-chart.js

/** `values-prod.yaml`, `values.prod.yaml`, `values_prod.yml`, `prod-values.yaml`, `prod.values.yaml`. */
const isValuesName = (name) => /^values[-_.][\w.-]+\.ya?ml$|^[\w.-]+[-_.]values\.ya?ml$/u.test(name);
/** Folders in or beside a chart of which each file holds values for an environment. */
const valuesFolders = ['ci', 'env', 'envs', 'environments', 'values', 'overrides'];
const isYaml = (name) => /\.ya?ml$/u.test(name);
/** The values files of a folder for environments, and those of folders in it that have one each: `environments/prod/values.yaml`. */
const beside_chart_filesOf = (folder, side) => {
    const { files, folders } = side.tree.inFolder(folder);
    const inner = folders.flatMap(one => side.tree
        .inFolder(`${folder}/${one}`)
        .files.filter(name => /^values[\w.-]*\.ya?ml$/u.test(name))
        .map(name => `${one}/${name}`));
    return [...files.filter(isYaml), ...inner].map(path => `${folder}/${path}`);
};
/** A name with a line before and after each of its words, so that one has another in it only as whole words. */
const asWords = (name) => `-${name.replaceAll(/[_.]/gu, '-')}-`;
const parents = new WeakMap();
/** Why kept: all charts in a folder ask for it, and there may be thousands. */
const parentOf = (folder, side) => {
    const known = parents.get(side) ?? new Map();
    parents.set(side, known);
    const found = known.get(folder);
    if (found !== undefined)
        return found;
    const { files, folders } = side.tree.inFolder(folder);
    const prefix = folder === '' ? '' : `${folder}/`;
    const parent = {
        charts: folders.filter(one => side.paths.has(`${prefix}${one}/Chart.yaml`)).length,
        values: files.filter(isValuesName).map(file => ({ file, words: asWords(file) })),
    };
    known.set(folder, parent);
    return parent;
};
/** Values files of a chart that its place tells apart: nobody needs to name them. The chart's folder has no slash at its end. */
const valuesBeside = (chart, side) => {
    const prefix = chart === '' ? '' : `${chart}/`;
    const parent = (0,text_path/* folderOf */.yS)(chart);
    const name = (0,text_path/* fileNameOf */.bV)(chart);
    const own = side.tree
        .inFolder(chart)
        .files.filter(isValuesName)
        .map(file => `${prefix}${file}`);
    // Why of `ci` all: chart-testing takes `ci/*-values.yaml`, and people keep nothing else there.
    const inside = valuesFolders.flatMap(folder => beside_chart_filesOf(`${prefix}${folder}`, side));
    const around = parentOf(parent.slice(0, -1), side);
    const isAlone = chart !== '' && around.charts === 1;
    const word = asWords(name);
    const beside = chart === '' ? [] : around.values.flatMap(({ file, words }) => (isAlone || words.includes(word) ? [file] : []));
    const besideFolders = chart === '' || !isAlone
        ? []
        : valuesFolders
            .filter(folder => folder !== name && folder !== 'ci' && !side.paths.has(`${parent}${folder}/Chart.yaml`))
            .flatMap(folder => beside_chart_filesOf(`${parent}${folder}`, side));
    return [...own.toSorted(), ...inside.toSorted(), ...beside.map(file => `${parent}${file}`).toSorted(), ...besideFolders.toSorted()];
};

;// CONCATENATED MODULE: ./build/environments/declared.js

/** The order of what is declared, which does not change with that of the input: by file, then by place in it; for `toSorted`. */
const byOrigin = ({ origin: a }, { origin: b }) => (0,text_sorted/* compareText */.n)(a.file.path, b.file.path) || a.range.start - b.range.start;
/** Where a name is given, to tell it from the same one given elsewhere: by what makes the object, or in the file that it stands in. */
const giverOf = ({ file, through }) => {
    const [nearest] = through ?? [];
    return nearest === undefined ? file.path : nearest.folder.replace(/\/$/u, '') || '.';
};

;// CONCATENATED MODULE: ./build/environments/joined-names.js
const joined_names_maxShown = 3;
/** Names for a sentence: `dev`, `dev and prod`, `dev, prod, staging and 4 more`. */
const joinedNames = (names) => {
    const shown = names.slice(0, names.length === joined_names_maxShown + 1 ? names.length : joined_names_maxShown);
    const more = names.length - shown.length;
    const parts = more > 0 ? [...shown, `${more} more`] : shown;
    return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
};
/**
 * The names of things that may each have several, so that no name stands for two of them: with the file that gives it where several have
 * one name, and with a number where that is not enough.
 */
const uniqueNames = (all) => {
    const holders = new Map();
    for (const own of all)
        for (const name of new Set(own.map(one => one.name)))
            holders.set(name, (holders.get(name) ?? 0) + 1);
    const given = new Map();
    return all.map(own => {
        const full = own.map(({ name, file }) => (file !== '' && (holders.get(name) ?? 0) > 1 ? `${name} (${file})` : name));
        return [...new Set(full)].map(name => {
            const count = (given.get(name) ?? 0) + 1;
            given.set(name, count);
            return count === 1 ? name : `${name} #${count}`;
        });
    });
};

;// CONCATENATED MODULE: ./build/environments/chart-environments.js




/** More environments of one chart are named, and not looked at. */
const maxEnvironments = 60;
const chart_environments_keyOf = (source) => {
    switch (source.kind) {
        case 'file':
            return source.path;
        case 'inline':
            return source.text.key;
        case 'flag':
            return `--${source.mode} ${source.text}`;
        case 'set-file':
            return `--set-file ${source.key}=${source.path}`;
    }
};
/** What the values of two environments have in common when they are the same. A chart's own values laid over themselves change nothing. */
const contentOf = ({ values, chartValues, postRender }, ownValues) => {
    const keys = values.map(chart_environments_keyOf);
    const settings = postRender.map(({ text, fields }) => [text.key, [...fields.values()].map(({ range }) => range.start)]);
    return JSON.stringify([keys[0] === ownValues ? keys.slice(1) : keys, chartValues, settings]);
};
const usedFiles = (declared) => new Set(declared.flatMap(({ values, chartValues = [] }) => [
    ...values.flatMap(source => (source.kind === 'file' ? [source.path] : [])),
    ...chartValues,
]));
/** A values file's path for people: from the chart's folder, or from the folder that the chart lies in. */
const shownPath = (path, chart) => {
    const prefix = chart === '' ? '' : `${chart}/`;
    if (path.startsWith(prefix))
        return path.slice(prefix.length);
    const parent = (0,text_path/* folderOf */.yS)(chart);
    return path.startsWith(parent) ? path.slice(parent.length) : path;
};
/** Environments that are the same become one, with the names of both. */
class Merger {
    drafts = [];
    #known = new Map();
    #ownValues;
    constructor(ownValues) {
        this.#ownValues = ownValues;
    }
    addDeclared(release) {
        const name = { name: release.name, file: giverOf(release.origin) };
        const { origin, helm, chartValues, values, postRender = [], missing, unknown } = release;
        const draft = { names: [name], origin, helm, release: release.release, chartValues, values, postRender, missing, unknown };
        const content = contentOf(draft, this.#ownValues);
        const key = `${helm} ${JSON.stringify([missing, unknown])} ${content}`;
        const same = this.#known.get(key);
        if (same) {
            same.names.push(name);
            return;
        }
        this.#known.set(key, draft);
        // Why: what nobody declares is the same as what somebody does, whichever Helm that takes.
        if (missing.length + unknown.length === 0 && !this.#known.has(content))
            this.#known.set(content, draft);
        this.drafts.push(draft);
    }
    addUndeclared(name, values, release) {
        const draft = {
            names: [{ name, file: '' }],
            origin: undefined,
            helm: 3,
            release: { name: release, namespace: 'default' },
            chartValues: undefined,
            values,
            postRender: [],
            missing: [],
            unknown: [],
        };
        const content = contentOf(draft, this.#ownValues);
        const same = this.#known.get(content);
        if (same)
            same.names.unshift({ name, file: '' });
        else {
            this.#known.set(content, draft);
            this.drafts.push(draft);
        }
    }
}
/** Longer names of releases are refused. Source: Helm's chartutil, maxReleaseNameLen. */
const maxReleaseName = 53;
/** A name that Helm takes, as near to the folder's as can be: what nobody deploys under a name is rendered under this one. */
const chart_environments_releaseNameOf = (chart) => {
    const words = (0,text_path/* fileNameOf */.bV)(chart).toLowerCase().slice(0, maxReleaseName);
    const labels = words.split('.').map(label => label.replaceAll(/[^a-z\d-]/gu, '-').replaceAll(/^-+|-+$/gu, ''));
    return labels.filter(label => label !== '').join('.') || 'release';
};
/**
 * The environments of a chart: its own values, what the repository declares, and values files beside it that no declaration names. The
 * chart's folder has no slash at its end.
 */
const environmentsOfChart = (chart, declared, side) => {
    const prefix = chart === '' ? '' : `${chart}/`;
    const merger = new Merger(`${prefix}values.yaml`);
    const release = chart_environments_releaseNameOf(chart);
    for (const one of declared.toSorted(byOrigin))
        merger.addDeclared(one);
    merger.addUndeclared('default', [], release);
    const used = usedFiles(declared);
    for (const path of valuesBeside(chart, side))
        if (!used.has(path))
            merger.addUndeclared(shownPath(path, chart), [{ kind: 'file', path, origin: undefined }], release);
    const names = uniqueNames(merger.drafts.map(draft => draft.names));
    const all = merger.drafts.map((draft, index) => {
        const own = names[index] ?? [];
        return { ...draft, names: own, name: joinedNames(own) };
    });
    // Why the defaults first: they are what a chart is without anybody's say, and must not fall out of the bound.
    const ordered = [...all.filter(({ names: own }) => own.includes('default')), ...all.filter(({ names: own }) => !own.includes('default'))];
    return { environments: ordered.slice(0, maxEnvironments), leftOut: ordered.slice(maxEnvironments).map(({ name }) => name) };
};

// EXTERNAL MODULE: ./build/environments/commands/applied-files.js
var applied_files = __webpack_require__(52889);
// EXTERNAL MODULE: ./build/environments/commands/scripts.js + 2 modules
var scripts = __webpack_require__(59746);
;// CONCATENATED MODULE: ./build/environments/commands/applied-folders.js



/** More folders that one pattern stands for are not looked at. */
const maxMatches = 20;
/** The folders of kustomizations that pipelines, makefiles and scripts apply, each with the place that says so first. */
const appliedFolders = (side) => {
    const found = new Map();
    for (const script of (0,scripts/* buildingScripts */.ju)(side))
        for (const { kind, candidates, range } of (0,applied_files/* appliedBy */.r)(script)) {
            if (kind !== 'kustomization')
                continue;
            const folders = candidates.map(path => side.tree.matchFolders((0,path_tree/* shellPattern */.$B)(path), maxMatches)).find(matches => matches.length > 0) ?? [];
            for (const { path } of folders)
                if (!found.has(path))
                    found.set(path, { file: script.file, range });
        }
    return found;
};

// EXTERNAL MODULE: ./build/environments/commands/deploy-script.js + 1 modules
var deploy_script = __webpack_require__(2570);
;// CONCATENATED MODULE: ./build/environments/commands/helm-arguments.js

/** One-letter options with a value, and their long names. Source: `helm upgrade --help`. */
const helm_arguments_short = new Map([
    ['f', 'values'],
    ['n', 'namespace'],
    ['o', 'output'],
    ['l', 'labels'],
    ['s', 'show-only'],
    ['a', 'api-versions'],
]);
/** Long options that take no value. Source: `helm upgrade`, `install` and `template --help`, Helm 3 and 4; all others take one. */
const switches = new Set(('atomic cleanup-on-fail create-namespace debug dependency-update devel disable-openapi-validation dry-run enable-dns force force-replace force-conflicts ' +
    'generate-name help hide-notes hide-secret include-crds insecure-skip-tls-verify install is-upgrade no-hooks pass-credentials plain-http render-subchart-notes ' +
    'replace reset-then-reuse-values reset-values reuse-values rollback-on-failure server-side skip-crds skip-schema-validation skip-tests take-ownership ' +
    'validate verify wait wait-for-jobs kube-insecure-skip-tls-verify').split(' '));
const actions = new Map([
    ['install', 'install'],
    ['upgrade', 'upgrade'],
    ['template', 'template'],
]);
const afterEquals = (pattern) => pattern.slice(pattern.indexOf('=') + 1);
/** The option that a word is, and whether its value is the next word; undefined for an operand. */
const optionIn = (word) => {
    const { pattern } = word;
    const long = /^--([a-z][a-z0-9-]{0,50})(=?)/u.exec(pattern);
    if (long)
        return { name: long[1] ?? '', value: long[2] === '=' ? afterEquals(pattern) : undefined };
    const letter = /^-([A-Za-z])/u.exec(pattern)?.[1];
    if (letter === undefined)
        return undefined;
    const rest = pattern.slice(2);
    return { name: helm_arguments_short.get(letter) ?? letter, value: rest === '' ? undefined : rest.replace(/^=/u, '') };
};
/** Whether the next word is an option's value: not for switches, and not for one-letter options that are none of those with a value. */
const takesNext = (name) => name.length > 1 && !switches.has(name);
/** Reads the words after `helm`; undefined when they deploy nothing. */
const helmArguments = (words) => {
    const operands = [];
    const options = [];
    let action;
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at];
        if (word === undefined)
            break;
        const option = optionIn(word);
        if (option === undefined) {
            if (action === undefined)
                action = actions.get(word.pattern);
            else
                operands.push(word);
            // Why: the first operand is the command, and `helm repo add` is none of ours; plugins such as `secrets` go before it.
            if (action === undefined && !['secrets', 'diff'].includes(word.pattern))
                return undefined;
            continue;
        }
        if (option.value !== undefined)
            options.push({ name: option.name, pattern: option.value, word });
        else if (takesNext(option.name)) {
            at += 1;
            const next = words[at];
            if (next)
                options.push({ name: option.name, pattern: next.pattern, word: next });
        }
        else
            options.push({ name: option.name, pattern: '', word });
    }
    return action && { action, operands, options };
};
/** A text with unknown parts as a person would write it: `image.tag=${TAG}`. */
const withVariables = (pattern, { variables }) => {
    let next = 0;
    return pattern
        .split(path_tree/* unknownPart */.QH)
        .map((part, index, all) => {
        if (index === all.length - 1)
            return part;
        const name = variables[next] ?? 'unknown';
        next += 1;
        return `${part}\${${name}}`;
    })
        .join('');
};

;// CONCATENATED MODULE: ./build/environments/commands/helm-commands.js






/** Flags in the order in which Helm lays them over each other. Source: Helm, `pkg/cli/values`. */
const flagOrder = ['set-json', 'set', 'set-string'];
/** More values files of one command are not looked at. */
const maxFiles = 50;
/** The chart comes after the release's name, if there is one. */
const operandsOf = ({ operands }) => {
    const [first, second] = operands;
    return second === undefined ? { name: undefined, chart: first } : { name: first, chart: second };
};
const helm_commands_chartFile = (path) => (path === '' ? 'Chart.yaml' : `${path}/Chart.yaml`);
const splitValues = (option) => option.pattern.split(',').map(path => ({ path, word: option.word }));
const originAt = ({ script }, { range }) => ({ file: script.file, range });
/** Of a word that sets one value, as it is written, the value alone; else the word. */
const originOfValue = (command, { pattern, word }) => {
    const { file } = command.script;
    const { start, end } = word.range;
    const value = pattern.slice(pattern.indexOf('=') + 1);
    const isAlone = value !== '' && !/[\0,{}\\]/u.test(pattern) && file.text.slice(start, end).endsWith(pattern);
    return { file, range: isAlone ? { start: end - value.length, end } : word.range };
};
const flagsOf = (command) => {
    const { options } = command.helm;
    const of = (mode) => options
        .filter(({ name }) => name === mode)
        .map(option => ({ kind: 'flag', mode, text: withVariables(option.pattern, option.word), origin: originOfValue(command, option) }));
    return flagOrder.flatMap(of);
};
const fileFlags = (command, folder) => command.helm.options
    .filter(({ name }) => name === 'set-file')
    .map(({ pattern, word }) => {
    const written = withVariables(pattern, word);
    const at = written.indexOf('=');
    return { kind: 'set-file', key: written.slice(0, at), path: (0,values_files/* pathIn */.lW)(folder, written.slice(at + 1)), origin: originAt(command, word) };
});
const literalFlags = (command) => command.helm.options
    .filter(({ name }) => name === 'set-literal')
    .map(({ pattern, word }) => ({
    kind: 'flag',
    mode: 'set-literal',
    text: withVariables(pattern, word),
    origin: originAt(command, word),
}));
/** A word as it is once the unknown part is chosen; `unknown` where it is not. */
const filled = (pattern, bound) => pattern === undefined || pattern === '' ? undefined : pattern.replaceAll(path_tree/* unknownPart */.QH, bound ?? 'unknown');
const declaredBy = (command, side) => {
    const { helm, script, commands } = command;
    const operands = operandsOf(helm);
    const written = operands.chart?.pattern;
    if (written === undefined || written === '' || (0,values_files/* isElsewhere */.l5)(written) || written === path_tree/* unknownPart */.QH)
        return [];
    const values = helm.options
        .filter(({ name }) => name === 'values')
        .flatMap(splitValues)
        .slice(0, maxFiles);
    const folders = script.folders.map(folder => (0,scripts/* folderAfter */.z3)(commands, command.command, folder));
    const candidates = (path) => (0,values_files/* isElsewhere */.l5)(path) ? [] : folders.map(folder => (0,values_files/* pathIn */.lW)(folder, path.replace(/^secrets:\/\//u, '')));
    const files = [
        { written, candidates: candidates(written).map(helm_commands_chartFile) },
        ...values.map(({ path }) => ({ written: path, candidates: candidates(path) })),
    ];
    return (0,values_files/* chooseFiles */.P_)(files, side).flatMap(choice => releasesFor({ choice, folder: folders[0] ?? '' }, files, values, command));
};
/** Words after the chart that only the shell can tell: further flags, as a rule. */
const argumentsUnknown = ({ operands }) => operands.slice(2).flatMap(word => (word.pattern.includes(path_tree/* unknownPart */.QH) ? [word.text] : []));
const releasesFor = ({ choice, folder }, files, values, command) => {
    const [chart, ...paths] = choice.paths;
    if (chart === undefined)
        return [];
    const { helm, script } = command;
    const folderOfChart = chart.slice(0, -helm_commands_chartFile('').length).replace(/\/$/u, '');
    const { name } = operandsOf(helm);
    const release = filled(name?.pattern, choice.bound) ?? ((0,text_path/* fileNameOf */.bV)(folderOfChart) || 'release');
    const namespace = filled(helm.options.findLast(option => option.name === 'namespace')?.pattern, choice.bound) ?? 'default';
    const { missing, unknown } = (0,values_files/* shortcomings */.Jz)(files.slice(1), { ...choice, paths });
    return [
        {
            name: [(0,text_path/* fileNameOf */.bV)(script.file.path), release, choice.bound === undefined || release.includes(choice.bound) ? undefined : choice.bound]
                .filter(part => part !== undefined)
                .join('/'),
            origin: originAt(command, command.command),
            chart: folderOfChart,
            helm: 3,
            release: { name: release, namespace },
            values: [
                ...paths.flatMap((path, index) => {
                    const word = values[index]?.word;
                    return path === undefined || word === undefined ? [] : [{ kind: 'file', path, origin: originAt(command, word) }];
                }),
                ...flagsOf(command),
                ...fileFlags(command, folder),
                ...literalFlags(command),
            ],
            missing,
            unknown: [...unknown, ...argumentsUnknown(helm)],
        },
    ];
};
/** The releases of charts in the repository that pipelines, makefiles and scripts make. */
const commandReleases = (side) => (0,scripts/* deployScripts */._V)(side).flatMap(script => {
    const { commands, values } = (0,deploy_script/* deployScriptOf */.k)(script);
    return commands.flatMap(command => {
        const helm = command.name === 'helm' || command.name === 'helm3' ? helmArguments(values.arguments(command)) : undefined;
        return helm === undefined ? [] : declaredBy({ helm, script, command, commands }, side);
    });
});

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(9507);
;// CONCATENATED MODULE: ./build/environments/flux/referred-values.js






/** Values that SOPS encrypted. */
const encrypted = /^ENC\[/u;
const decoded = (value) => {
    try {
        const bytes = Uint8Array.from(atob(value.replaceAll(/\s/gu, '')), char => char.charCodeAt(0));
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
};
const referred_values_entryOf = (node, holder, isEncoded) => {
    const scalar = (0,yaml_scalar/* scalarValue */.U)(node);
    if (typeof scalar !== 'string' || encrypted.test(scalar))
        return { kind: 'unknown' };
    if (!isEncoded)
        return { kind: 'text', text: (0,placed_text/* nodeText */.qd)(node, holder), value: scalar };
    const value = decoded(scalar);
    return value === undefined ? { kind: 'unknown' } : { kind: 'text', text: (0,placed_text/* derivedText */.nZ)(value, node, holder), value };
};
/** More entries of one object are not read. */
const maxEntries = 500;
const fromObjects = (kind, side) => side.objects('', kind).flatMap(({ node, text, name, namespace }) => {
    if (name === undefined)
        return [];
    const entries = ['data', 'stringData'].flatMap(field => ((0,lookup/* mappingAt */.oh)(node, field)?.entries ?? [])
        .slice(0, maxEntries)
        .flatMap(({ name: key, value }) => key === undefined ? [] : [[key, referred_values_entryOf(value, text, kind === 'Secret' && field === 'data')]]));
    return [{ kind, name, namespace, data: { folder: (0,text_path/* folderOf */.yS)(text.file.path), entries: new Map(entries) } }];
});
/** `key=path`, or a path whose last part is the key. */
const fileEntry = (written, folder) => {
    const at = written.indexOf('=');
    const path = written.slice(at + 1);
    return [at === -1 ? (0,text_path/* fileNameOf */.bV)(path) : written.slice(0, at), { kind: 'file', path: (0,text_path/* resolvePath */.o1)(folder, path) }];
};
const literalEntry = (node, text) => {
    const written = (0,lookup/* stringAt */.bX)(node) ?? '';
    const at = written.indexOf('=');
    const value = written.slice(at + 1);
    return at === -1 ? [] : [[written.slice(0, at), { kind: 'text', text: (0,placed_text/* derivedText */.nZ)(value, node, text), value }]];
};
const fromGenerators = (kind, side) => {
    const field = kind === 'ConfigMap' ? 'configMapGenerator' : 'secretGenerator';
    return side.read.flatMap(kustomization => {
        if (!(0,kubernetes_kustomization/* isKustomization */.Sv)(kustomization.path) || !kustomization.text.includes(field))
            return [];
        const folder = (0,text_path/* folderOf */.yS)(kustomization.path);
        const root = side.yaml(kustomization.path)?.documents[0]?.root;
        const [prefix = '', suffix = ''] = [(0,lookup/* stringAt */.bX)(root, 'namePrefix'), (0,lookup/* stringAt */.bX)(root, 'nameSuffix')];
        return (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(root, field)).flatMap(item => {
            const written = (0,lookup/* stringAt */.bX)(item, 'name');
            if (written === undefined)
                return [];
            const names = new Set([written, `${prefix}${written}${suffix}`]);
            const files = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(item, 'files')).flatMap(node => {
                const file = (0,lookup/* stringAt */.bX)(node);
                return file === undefined ? [] : [fileEntry(file, folder)];
            });
            const literals = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(item, 'literals')).flatMap(node => literalEntry(node, (0,placed_text/* wholeText */.r0)(kustomization)));
            const data = { folder, entries: new Map([...files, ...literals]) };
            return [...names].map(name => ({ kind, name, namespace: (0,lookup/* stringAt */.bX)(item, 'namespace'), data }));
        });
    });
};
/** More objects of one name are not compared. */
const maxAlike = 50;
/** All ConfigMaps and Secrets of a side by kind and name. */
const referred_values_indexOf = (0,once_for/* onceFor */.b)((side) => {
    const all = ['ConfigMap', 'Secret'].flatMap(kind => [...fromObjects(kind, side), ...fromGenerators(kind, side)]);
    return Map.groupBy(all, ({ kind, name }) => `${kind}/${name}`);
});
/** What kustomize puts behind the name of what it makes, in releases as well where it is told that they refer to it. Source: kustomize, `hasher.Encode`. */
const referred_values_hash = /-[2456789bcdfghkmt]{10}$/u;
/** The ConfigMaps or Secrets of a name that the repository holds or has kustomize make. */
const referredData = (kind, name, namespace, side) => (referred_values_indexOf(side).get(`${kind}/${name}`) ?? referred_values_indexOf(side).get(`${kind}/${name.replace(referred_values_hash, '')}`) ?? [])
    .slice(0, maxAlike)
    .filter(one => one.namespace === undefined || namespace === undefined || one.namespace === namespace)
    .map(({ data }) => data);

;// CONCATENATED MODULE: ./build/environments/flux/release-name.js

const maxName = 53;
const keptLength = 40;
const release_name_hashLength = 12;
/** The name of the release of a HelmRelease. Source: Flux, helm-controller, `release.ShortenName`. */
const fluxReleaseName = (name, targetNamespace, releaseName) => {
    const full = releaseName ?? (targetNamespace === undefined ? name : `${targetNamespace}-${name}`);
    if (full.length <= maxName)
        return full;
    return `${full.slice(0, keptLength)}-${(0,external_node_crypto_.createHash)('sha256').update(full).digest('hex').slice(0, release_name_hashLength)}`;
};

;// CONCATENATED MODULE: ./build/environments/flux/helm-releases.js







const group = 'helm.toolkit.fluxcd.io';
const sourceGroup = 'source.toolkit.fluxcd.io';
const textsAt = (node, key) => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(node, key)).flatMap(item => (0,lookup/* stringAt */.bX)(item) ?? []);
/** The chart that a spec names in a git repository: as `chart.spec` of a release, or as the `spec` of a HelmChart. */
const chartIn = (spec) => {
    const path = (0,lookup/* stringAt */.bX)(spec, 'chart');
    const kind = (0,lookup/* stringAt */.bX)(spec, 'sourceRef', 'kind');
    if (path === undefined || (kind !== 'GitRepository' && kind !== 'Bucket'))
        return undefined;
    const files = [
        ...textsAt(spec, 'valuesFiles'),
        ...((0,lookup/* stringAt */.bX)(spec, 'valuesFile') === undefined ? [] : [(0,lookup/* stringAt */.bX)(spec, 'valuesFile') ?? '']),
    ];
    return { path: (0,text_path/* resolvePath */.o1)('', path), valuesFiles: files.length > 0 ? files.map(file => (0,text_path/* resolvePath */.o1)('', file)) : undefined };
};
/** More HelmCharts are not looked through for a name. */
const maxCharts = 200;
const helm_releases_chartOf = ({ node, namespace }, side) => {
    const name = (0,lookup/* stringAt */.bX)(node, 'spec', 'chartRef', 'name');
    if ((0,lookup/* stringAt */.bX)(node, 'spec', 'chartRef', 'kind') !== 'HelmChart')
        return chartIn((0,lookup/* mappingAt */.oh)(node, 'spec', 'chart', 'spec'));
    const wanted = (0,lookup/* stringAt */.bX)(node, 'spec', 'chartRef', 'namespace') ?? namespace;
    const chart = side
        .objects(sourceGroup, 'HelmChart')
        .slice(0, maxCharts)
        .find(object => object.name === name && (object.namespace === undefined || wanted === undefined || object.namespace === wanted));
    return chart && chartIn((0,lookup/* mappingAt */.oh)(chart.node, 'spec'));
};
/** The last of the layers that says something under a path. */
const lastAt = (layers, ...path) => {
    for (const layer of layers.toReversed()) {
        const node = (0,lookup/* nodeAt */.oB)(layer.node, ...path);
        if (node !== undefined && !(0,lookup/* isExplicitNull */.IH)(node))
            return { node, layer };
    }
    return undefined;
};
const lastText = (layers, ...path) => {
    const found = lastAt(layers, ...path);
    return found && (0,lookup/* stringAt */.bX)(found.node);
};
/** More references of one release are not followed. */
const maxReferences = 50;
const referencesOf = (layers, namespace, side) => {
    const list = lastAt(layers, 'spec', 'valuesFrom');
    if (list === undefined)
        return [];
    return (0,lookup/* itemsOf */.S3)(list.node)
        .slice(0, maxReferences)
        .flatMap(node => {
        const [kind, name] = [(0,lookup/* stringAt */.bX)(node, 'kind'), (0,lookup/* stringAt */.bX)(node, 'name')];
        if ((kind !== 'ConfigMap' && kind !== 'Secret') || name === undefined)
            return [];
        return [
            {
                kind,
                name,
                key: (0,lookup/* stringAt */.bX)(node, 'valuesKey') ?? 'values.yaml',
                targetPath: (0,lookup/* stringAt */.bX)(node, 'targetPath'),
                isOptional: isTrueAt(node, 'optional'),
                isLiteral: isTrueAt(node, 'literal'),
                node,
                layer: list.layer,
                found: referredData(kind, name, namespace, side),
            },
        ];
    });
};
const isTrueAt = (node, key) => {
    const found = (0,lookup/* nodeAt */.oB)(node, key);
    return found !== undefined && (0,yaml_scalar/* scalarValue */.U)(found) === true;
};
/** What a release takes when data of one name stands in several folders: an own choice for each of them. */
const choicesOf = (references, home) => {
    for (const { found } of references) {
        const folders = [...new Set(found.map(({ folder }) => folder))];
        const near = folders.filter(folder => home.includes(folder));
        if (folders.length > 1)
            return near.length > 0 ? [near[0]] : folders.toSorted();
    }
    return [undefined];
};
const nothing = { values: [], missing: [], unknown: [] };
/** A value as a flag: quoted ones are text. `place` is where it stands. Source: Flux, `chartutil.ReplacePathValue`. */
const targeted = (value, targetPath, { layer, isLiteral }, place) => {
    const origin = { ...place, from: new Set([...(place.from ?? []), layer.text.file.path]) };
    if (isLiteral)
        return { kind: 'flag', mode: 'set-literal', text: `${targetPath}=${value}`, origin };
    const isQuoted = value.length > 1 && [`'`, `"`].some(quote => value.startsWith(quote) && value.endsWith(quote));
    return isQuoted
        ? { kind: 'flag', mode: 'set-string', text: `${targetPath}=${value.replaceAll(/^['"]+|['"]+$/gu, '')}`, origin }
        : { kind: 'flag', mode: 'set', text: `${targetPath}=${value}`, origin };
};
const helm_releases_takenFrom = (reference, choice, side) => {
    const { kind, name, key, targetPath, found, isOptional, node, layer } = reference;
    const data = found.find(({ folder }) => folder === choice) ?? found[0];
    const entry = data?.entries.get(key);
    const label = `${kind} "${name}"${key === 'values.yaml' ? '' : ` (${key})`}`;
    if (entry === undefined) {
        if (isOptional)
            return nothing;
        // Why: secrets are made elsewhere as a rule, and no review should see them.
        return kind === 'Secret' ? { ...nothing, unknown: [label] } : { ...nothing, missing: [label] };
    }
    if (entry.kind === 'unknown')
        return { ...nothing, unknown: [label] };
    if (entry.kind === 'file') {
        if (!side.paths.has(entry.path))
            return { ...nothing, missing: [entry.path] };
        if (targetPath === undefined)
            return { ...nothing, values: [{ kind: 'file', path: entry.path, origin: (0,repository_side/* originOf */.y)(node, layer.text) }] };
        const read = side.text(entry.path);
        return read === undefined
            ? { ...nothing, unknown: [entry.path] }
            : { ...nothing, values: [targeted(read.text, targetPath, reference, wholeOf(read))] };
    }
    if (targetPath === undefined)
        return { ...nothing, values: [{ kind: 'inline', text: entry.text }] };
    const { text } = entry;
    return { ...nothing, values: [targeted(entry.value, targetPath, reference, text.placeOf({ start: 0, end: text.source.text.length }))] };
};
const wholeOf = (file) => ({ file, range: { start: 0, end: file.text.length } });
/** Fields of a kustomize post-renderer. */
const rendererFields = ['patches', 'images', 'patchesStrategicMerge', 'patchesJson6902'];
const postRenderersOf = (layers) => {
    const list = lastAt(layers, 'spec', 'postRenderers');
    if (list === undefined)
        return [];
    return (0,lookup/* itemsOf */.S3)(list.node)
        .slice(0, maxReferences)
        .flatMap(item => {
        const kustomize = (0,lookup/* mappingAt */.oh)(item, 'kustomize');
        const fields = new Map(rendererFields.flatMap(name => {
            const node = (0,lookup/* nodeAt */.oB)(kustomize, name);
            return node === undefined ? [] : [[name, node]];
        }));
        return fields.size === 0 ? [] : [{ by: 'flux', text: list.layer.text, fields }];
    });
};
/** The last part of a folder that ends with a slash, for a name. */
const shortName = (folder) => folder.split('/').findLast(part => part !== '') ?? '.';
const declaredFor = ({ layers, overlay }, side) => {
    const [own] = layers;
    const chart = own && helm_releases_chartOf(own, side);
    if (own === undefined || chart === undefined || !side.paths.has(chart.path === '' ? 'Chart.yaml' : `${chart.path}/Chart.yaml`))
        return [];
    const namespace = layers.findLast(layer => layer.namespace !== undefined)?.namespace;
    const target = lastText(layers, 'spec', 'targetNamespace');
    const references = referencesOf(layers, namespace, side);
    const inline = layers.flatMap(({ node, text }) => {
        const values = (0,lookup/* mappingAt */.oh)(node, 'spec', 'values');
        return values === undefined ? [] : [{ kind: 'inline', text: (0,placed_text/* nodeText */.qd)(values, text) }];
    });
    const home = layers.map(({ text }) => (0,text_path/* folderOf */.yS)(text.file.path)).toReversed();
    const choices = choicesOf(references, home);
    const lostValues = (chart.valuesFiles ?? []).filter(path => !side.paths.has(path));
    return choices.map(choice => {
        const taken = references.map(reference => helm_releases_takenFrom(reference, choice, side));
        const parts = [
            'flux',
            overlay === undefined ? undefined : shortName(overlay),
            choices.length > 1 && choice !== undefined ? shortName(choice) : undefined,
        ];
        return {
            name: [...parts, namespace, own.name ?? 'unknown'].filter(part => part !== undefined).join('/'),
            origin: (0,repository_side/* originOf */.y)(layers.at(-1)?.node ?? own.node, (layers.at(-1) ?? own).text),
            chart: chart.path,
            helm: 4,
            release: {
                name: fluxReleaseName(own.name ?? 'unknown', target, lastText(layers, 'spec', 'releaseName')),
                namespace: target ?? namespace ?? 'default',
            },
            ...(chart.valuesFiles && { chartValues: chart.valuesFiles.filter(path => side.paths.has(path)) }),
            values: [...taken.flatMap(({ values }) => values), ...inline],
            postRender: postRenderersOf(layers),
            missing: [...lostValues, ...taken.flatMap(({ missing }) => missing)],
            unknown: taken.flatMap(({ unknown }) => unknown),
        };
    });
};
const isWhole = ({ node }) => (0,lookup/* mappingAt */.oh)(node, 'spec', 'chart') !== undefined || (0,lookup/* mappingAt */.oh)(node, 'spec', 'chartRef') !== undefined;
/**
 * The releases of charts in the repository that Flux is told to make. A HelmRelease without a chart is taken for a patch that an overlay
 * lays over the one of its name: maps of values are merged and lists replaced, as kustomize does in objects that it does not know.
 */
const fluxReleases = (side) => {
    const objects = side.objects(group, 'HelmRelease');
    const patches = Map.groupBy(objects.filter(object => !isWhole(object)), ({ name }) => name);
    return objects.filter(isWhole).flatMap(release => {
        const over = (patches.get(release.name) ?? [])
            .slice(0, maxReferences)
            .filter(({ namespace }) => namespace === undefined || release.namespace === undefined || namespace === release.namespace);
        const overlays = Map.groupBy(over, ({ text }) => (0,text_path/* folderOf */.yS)(text.file.path));
        const layered = [...overlays].map(([overlay, found]) => ({ layers: [release, ...found], overlay }));
        return [{ layers: [release], overlay: undefined }, ...layered.slice(0, maxReferences)].flatMap(one => declaredFor(one, side));
    });
};
/** Files of generated ConfigMaps and Secrets from which releases and Kustomizations take single values: what they say must be read. */
const referredFiles = (side) => [...side.objects(group, 'HelmRelease'), ...side.objects('kustomize.toolkit.fluxcd.io', 'Kustomization')].flatMap(({ node, namespace }) => {
    const single = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(node, 'spec', 'valuesFrom')).filter(item => (0,lookup/* stringAt */.bX)(item, 'targetPath') !== undefined);
    const all = [...single, ...(0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(node, 'spec', 'postBuild', 'substituteFrom'))].slice(0, maxReferences);
    return all.flatMap(item => {
        const [kind, name] = [(0,lookup/* stringAt */.bX)(item, 'kind'), (0,lookup/* stringAt */.bX)(item, 'name')];
        if ((kind !== 'ConfigMap' && kind !== 'Secret') || name === undefined)
            return [];
        return referredData(kind, name, namespace, side).flatMap(({ entries }) => [...entries.values()].flatMap(entry => (entry.kind === 'file' ? [entry.path] : [])));
    });
});

;// CONCATENATED MODULE: ./build/environments/flux/substitution.js




/** More references are not followed. */
const substitution_maxReferences = 50;
const withoutLastBreak = (text) => text.replaceAll('\n', '');
/** Adds the variables of one ConfigMap or Secret; false when some of them are not known. */
const addReferred = (reference, { namespace, text }, side, into) => {
    const [kind, name] = [(0,lookup/* stringAt */.bX)(reference, 'kind'), (0,lookup/* stringAt */.bX)(reference, 'name')];
    if ((kind !== 'ConfigMap' && kind !== 'Secret') || name === undefined)
        return 'open';
    const [data] = referredData(kind, name, namespace, side);
    if (data === undefined)
        return kind === 'Secret' ? 'open' : 'missing';
    let isOpen = false;
    for (const [variable, entry] of data.entries) {
        const file = entry.kind === 'file' ? side.text(entry.path) : undefined;
        const value = entry.kind === 'text' ? entry.value : file?.text;
        if (value === undefined)
            isOpen = true;
        else {
            const origin = entry.kind === 'text' ? entry.text.placeOf(substitution_wholeOf(entry.text.source.text)) : (0,repository_side/* originOf */.y)(reference, text);
            into.set(variable, { value: withoutLastBreak(value), origin });
        }
    }
    return isOpen ? 'open' : 'known';
};
const substitution_wholeOf = (text) => {
    const start = text.length - text.trimStart().length;
    return { start, end: Math.max(start, text.trimEnd().length) };
};
/**
 * The variables of a Kustomization's `postBuild`: those of objects in order, then its own. Source: Flux, Kustomization API, "Post build
 * variable substitution".
 */
const substitutionOf = (object, side) => {
    const postBuild = (0,lookup/* mappingAt */.oh)(object.node, 'spec', 'postBuild');
    if (postBuild === undefined)
        return { substitution: undefined, missing: [], unknown: [] };
    const variables = new Map();
    const [missing, unknown] = [[], []];
    for (const reference of (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(postBuild, 'substituteFrom')).slice(0, substitution_maxReferences)) {
        const state = addReferred(reference, object, side, variables);
        const isOptional = substitution_scalarOf((0,lookup/* nodeAt */.oB)(reference, 'optional')) === true;
        const label = `${(0,lookup/* stringAt */.bX)(reference, 'kind') ?? 'object'} "${(0,lookup/* stringAt */.bX)(reference, 'name') ?? '?'}"`;
        if (state === 'missing' && !isOptional)
            missing.push(label);
        else if (state !== 'known')
            unknown.push(label);
    }
    for (const { name, value } of (0,lookup/* entriesOf */.Mc)((0,lookup/* lookup */.$I)(postBuild, 'substitute'))) {
        const said = substitution_scalarOf(value);
        if (name !== undefined && said !== undefined)
            variables.set(name, { value: withoutLastBreak(String(said ?? '')), origin: (0,repository_side/* originOf */.y)(value, object.text) });
    }
    return { substitution: { variables, isOpen: missing.length + unknown.length > 0 }, missing, unknown };
};
const substitution_scalarOf = (node) => (node === undefined ? undefined : (0,yaml_scalar/* scalarValue */.U)(node));

;// CONCATENATED MODULE: ./build/environments/flux/kustomizations.js




/** What Flux adds to a kustomization. Source: Flux, `kustomize.Generator`. */
const fields = [
    ...['targetNamespace', 'namePrefix', 'nameSuffix', 'patches', 'patchesStrategicMerge', 'patchesJson6902', 'images', 'components'],
    ...['ignoreMissingComponents', 'commonMetadata'],
];
const kustomizations_settingsOf = ({ node, text }) => {
    const found = new Map(fields.flatMap(name => {
        const field = (0,lookup/* nodeAt */.oB)(node, 'spec', name);
        return field === undefined ? [] : [[name, field]];
    }));
    return found.size === 0 ? undefined : { by: 'flux', text, fields: found };
};
/** An address without its scheme, user and ending. */
const bareAddress = (url) => url
    .toLowerCase()
    .replace(/^[a-z+]{1,10}:\/\//u, '')
    .replace(/^[^@/]{1,100}@/u, '')
    .replace(/^([^/:]{1,200}):(?:\d{1,5}\/)?/u, '$1/')
    .replace(/(?:\.git)?\/*$/u, '');
/** The name that `flux bootstrap` gives to the source that is this repository. */
const ownSource = 'flux-system';
/** The sources that are certain to be other repositories: they lie in this one, with another address than its own. */
const otherSources = (side) => {
    const sources = side.objects('source.toolkit.fluxcd.io', 'GitRepository').flatMap(({ name, node }) => {
        const url = (0,lookup/* stringAt */.bX)(node, 'spec', 'url');
        return name === undefined || url === undefined ? [] : [{ name, address: bareAddress(url) }];
    });
    const own = new Set(sources.filter(({ name }) => name === ownSource).map(({ address }) => address));
    return new Set(own.size === 0 ? [] : sources.filter(({ address }) => !own.has(address)).map(({ name }) => name));
};
/**
 * The folders of the repository that Flux's Kustomizations deploy. The folder must be there, and the source none that is known for another.
 */
const fluxFolders = (side) => {
    const others = otherSources(side);
    return side.objects('kustomize.toolkit.fluxcd.io', 'Kustomization').flatMap(object => {
        const written = (0,lookup/* stringAt */.bX)(object.node, 'spec', 'path') ?? './';
        const folder = (0,text_path/* resolvePath */.o1)('', written);
        const source = (0,lookup/* stringAt */.bX)(object.node, 'spec', 'sourceRef', 'name');
        // Why: a path may be a template, or a folder of another repository; the root is in all of them.
        if (!side.tree.hasFolder(folder) || source === undefined || others.has(source) || (folder === '' && source !== ownSource))
            return [];
        const { substitution, missing, unknown } = substitutionOf(object, side);
        return [
            {
                name: ['flux', object.namespace, object.name ?? 'unknown'].filter(part => part !== undefined).join('/'),
                origin: (0,repository_side/* originOf */.y)((0,lookup/* nodeAt */.oB)(object.node, 'spec', 'path') ?? object.node, object.text),
                folder,
                by: 'flux',
                settings: kustomizations_settingsOf(object),
                ...(substitution && { substitution }),
                missing,
                unknown,
            },
        ];
    });
};

// EXTERNAL MODULE: ./build/environments/helmfile.js
var helmfile = __webpack_require__(63121);
;// CONCATENATED MODULE: ./build/environments/kustomize-environments.js





/** More environments are named, and not looked at: those of a whole repository. */
const kustomize_environments_maxEnvironments = 500;
/** More manifests of one folder are not deployed as they are. */
const maxManifests = 2_000;
const folderPath = (file) => (0,text_path/* folderOf */.yS)(file).replace(/\/$/u, '');
const hasKustomization = (folder, side) => (0,kustomization_names/* kustomizationsIn */.o)(folder).some(path => side.paths.has(path));
/** The folders of kustomizations that no other names, and that are not components; of those in a circle the first. */
const rootFolders = (side) => {
    const all = [...side.paths].filter(kubernetes_kustomization/* isKustomization */.Sv).toSorted();
    const names = new Map();
    const components = new Set();
    for (const path of all) {
        const file = side.text(path);
        if (file === undefined)
            continue;
        const { paths, isComponent } = (0,kubernetes_kustomization/* readKustomization */.kG)(file);
        if (isComponent)
            components.add(folderPath(path));
        names.set(folderPath(path), paths);
    }
    const named = new Set([...names].flatMap(([folder, paths]) => paths.filter(path => path !== folder)));
    const folders = [...new Set(all.map(folderPath))];
    const roots = folders.filter(folder => !named.has(folder));
    const reached = new Set();
    const reach = (top) => {
        const pending = [top];
        for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
            if (reached.has(next))
                continue;
            reached.add(next);
            for (const inner of names.get(next) ?? [])
                pending.push(inner);
        }
    };
    for (const root of roots)
        reach(root);
    const circles = [];
    for (const folder of folders)
        if (!reached.has(folder)) {
            circles.push(folder);
            reach(folder);
        }
    return [...roots, ...circles].filter(folder => !components.has(folder));
};
/** What is deployed of a folder without a kustomization. Flux takes a folder in it that has one as a whole. */
const kustomize_environments_manifestsOf = ({ folder, by, takes = () => true }, side) => {
    const isEntered = (inner) => by !== 'flux' || !hasKustomization(inner, side);
    const files = side.tree
        .below(folder, maxManifests, isEntered)
        .filter(path => (by === 'flux' ? /\.ya?ml$/u : /\.(?:ya?ml|json)$/u).test(path));
    const built = by === 'flux' ? kustomizationsBelow(folder, side) : [];
    return [...files.filter(takes), ...built].toSorted();
};
/** The outermost folders below a folder that have a kustomization. */
const kustomizationsBelow = (folder, side) => {
    const found = [];
    const pending = [folder];
    for (let next = pending.pop(); next !== undefined && found.length < maxManifests; next = pending.pop())
        for (const name of side.tree.inFolder(next).folders) {
            const inner = next === '' ? name : `${next}/${name}`;
            if (hasKustomization(inner, side))
                found.push(inner);
            else
                pending.push(inner);
        }
    return found;
};
const asDeclared = (declared, side) => {
    const { name, folder, by, settings, substitution, origin, missing = [], unknown = [], isPlain = false } = declared;
    const builds = !isPlain && hasKustomization(folder, side) ? 'kustomization' : 'manifests';
    return {
        name,
        names: [name],
        origin,
        folder,
        builds,
        by,
        manifests: builds === 'manifests' ? kustomize_environments_manifestsOf(declared, side) : [],
        settings,
        substitution,
        missing,
        unknown,
    };
};
/** A kustomization as it is built by itself; `origin` is what applies it, where that is known. */
const undeclared = (folder, name, origin) => ({
    name,
    names: [name],
    origin,
    folder,
    builds: 'kustomization',
    by: undefined,
    manifests: [],
    settings: undefined,
    substitution: undefined,
    missing: [],
    unknown: [],
});
/** What tells apart the ways in which one folder is deployed. */
const kustomize_environments_keyOf = ({ folder, builds, by, settings, substitution, missing, unknown, manifests }) => {
    const fields = settings && [...settings.fields].map(([name, { range }]) => [name, settings.text.key, range.start]);
    const variables = substitution && [[...substitution.variables].map(([name, { value }]) => [name, value]), substitution.isOpen];
    return JSON.stringify([folder, builds, by, fields, variables, missing, unknown, manifests.length, manifests[0]]);
};
/** What is deployed in one way is one environment, with the names of all. */
const kustomize_environments_merge = (all) => {
    const groups = [...Map.groupBy(all, kustomize_environments_keyOf).values()];
    const names = uniqueNames(groups.map(group => group.map(({ name, origin }) => ({ name, file: origin === undefined ? '' : giverOf(origin) }))));
    return groups.flatMap((group, index) => {
        const own = names[index] ?? [];
        return group.slice(0, 1).map(first => ({ ...first, names: own, name: joinedNames(own) }));
    });
};
/** More folders are not looked through: each may have many manifests. */
const maxDeclared = 2_000;
/**
 * The environments of a repository's kustomizations: what controllers are told to deploy, what commands apply, and each kustomization that no other and
 * no controller names, by the name of its folder. Folders of charts are none, and neither is a root without a kustomization: mostly that of
 * another repository is meant.
 */
const kustomizeEnvironments = (declared, side, applied = new Map()) => {
    const sorted = declared.toSorted(byOrigin).slice(0, maxDeclared);
    const told = sorted.map(one => asDeclared(one, side)).filter(({ folder, builds }) => folder !== '' || builds === 'kustomization');
    const deployed = new Set(told.filter(({ builds }) => builds === 'kustomization').map(({ folder }) => folder));
    const byCommands = [...applied.keys()].filter(folder => hasKustomization(folder, side));
    const roots = [...new Set([...rootFolders(side), ...byCommands])].filter(folder => !deployed.has(folder));
    const short = Map.groupBy(roots, folder => (0,text_path/* fileNameOf */.bV)(folder));
    const byThemselves = roots.map(folder => {
        const name = (0,text_path/* fileNameOf */.bV)(folder);
        return undeclared(folder, folder === '' ? '.' : short.get(name)?.length === 1 ? name : folder, applied.get(folder));
    });
    const all = kustomize_environments_merge([...told, ...byThemselves]);
    return {
        environments: all.slice(0, kustomize_environments_maxEnvironments),
        leftOut: [...all.slice(kustomize_environments_maxEnvironments).map(({ name }) => name), ...declared.slice(maxDeclared).map(({ name }) => name)],
    };
};

;// CONCATENATED MODULE: ./build/environments/skaffold.js








/** More releases of one file are not read. */
const maxReleases = 200;
const skaffold_maxDepth = 20;
/** `setValues: {image: {tag: x}}` as `image.tag=x`, in the order of its keys. Templates in it are only known when it runs. */
const flags = (node, text, prefix = '', depth = 0) => (0,lookup/* entriesOf */.Mc)(node).flatMap(({ name, value }) => {
    if (name === undefined || depth > skaffold_maxDepth)
        return [];
    if ((0,lookup/* mappingAt */.oh)(value))
        return flags(value, text, `${prefix}${name}.`, depth + 1);
    const scalar = (0,yaml_scalar/* scalarValue */.U)(value);
    const said = String(scalar ?? '').replaceAll(/\{\{-?[ \t]*\.?([\w]{0,100})[^{}]{0,500}\}\}/gu, (_, variable) => `\${${variable || 'unknown'}}`);
    const key = `${prefix}${name}`;
    const origin = text.placeOf((0,placed_text/* saidIn */.$g)(value, text));
    return [{ key, flag: { kind: 'flag', mode: 'set', text: `${key}=${said}`, origin } }];
});
const skaffold_sorted = (found) => found.toSorted((a, b) => (0,text_sorted/* compareText */.n)(a.key, b.key)).map(({ flag }) => flag);
const releasesIn = (holder) => [(0,lookup/* lookup */.$I)(holder, 'deploy', 'helm', 'releases'), (0,lookup/* lookup */.$I)(holder, 'manifests', 'helm', 'releases')]
    .flatMap(place => (0,lookup/* itemsOf */.S3)(place))
    .slice(0, maxReleases);
/** Files first, then overrides, then single values. Source: Skaffold, `pkg/skaffold/deploy/helm/args.go`. */
const skaffold_declaredBy = (release, profile, { text }, side) => {
    const folder = (0,text_path/* folderOf */.yS)(text.file.path);
    const written = (0,lookup/* stringAt */.bX)(release, 'chartPath');
    const chart = written === undefined || (0,values_files/* isElsewhere */.l5)(written) ? undefined : (0,values_files/* pathIn */.lW)(folder, written);
    if (chart === undefined || !side.paths.has(chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`))
        return [];
    const nodes = (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(release, 'valuesFiles')).slice(0, maxReleases);
    const files = nodes.map((node) => {
        const file = (0,path_tree/* withUnknown */.nd)((0,lookup/* stringAt */.bX)(node) ?? '');
        return { written: file, candidates: (0,values_files/* isElsewhere */.l5)(file) ? [] : [(0,values_files/* pathIn */.lW)(folder, file)] };
    });
    const overrides = (0,lookup/* mappingAt */.oh)(release, 'overrides');
    const name = (0,path_tree/* withUnknown */.nd)((0,lookup/* stringAt */.bX)(release, 'name') ?? 'unknown').replaceAll(path_tree/* unknownPart */.QH, 'unknown');
    return (0,values_files/* chooseFiles */.P_)(files, side).map(choice => ({
        name: ['skaffold', profile, name, choice.bound].filter(part => part !== undefined).join('/'),
        origin: (0,repository_side/* originOf */.y)(release, text),
        chart,
        helm: 3,
        release: { name, namespace: (0,path_tree/* withUnknown */.nd)((0,lookup/* stringAt */.bX)(release, 'namespace') ?? 'default').replaceAll(path_tree/* unknownPart */.QH, 'unknown') },
        values: [
            ...choice.paths.flatMap((path, index) => {
                const node = nodes[index];
                return path === undefined || node === undefined ? [] : [{ kind: 'file', path, origin: (0,repository_side/* originOf */.y)(node, text) }];
            }),
            ...(overrides ? [{ kind: 'inline', text: (0,placed_text/* nodeText */.qd)(overrides, text) }] : []),
            ...skaffold_sorted(flags((0,lookup/* nodeAt */.oB)(release, 'setValues'), text)),
            ...skaffold_sorted(flags((0,lookup/* nodeAt */.oB)(release, 'setValueTemplates'), text)),
        ],
        ...(0,values_files/* shortcomings */.Jz)(files, choice),
    }));
};
/** The releases of charts in the repository that Skaffold deploys, with those of its profiles. */
const skaffoldReleases = (side) => side.objects('skaffold', 'Config').flatMap(config => [
    ...releasesIn(config.node).flatMap(release => skaffold_declaredBy(release, undefined, config, side)),
    ...(0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(config.node, 'profiles'))
        .slice(0, maxReleases)
        .flatMap(profile => releasesIn(profile).flatMap(release => skaffold_declaredBy(release, (0,lookup/* stringAt */.bX)(profile, 'name') ?? 'unknown', config, side))),
]);

;// CONCATENATED MODULE: ./build/environments/find-environments.js












const argoGroup = 'argoproj.io';
const applicationsIn = (side) => {
    const plain = side.objects(argoGroup, 'Application').flatMap(({ name = 'unknown', node, text }) => {
        const spec = (0,lookup/* mappingAt */.oh)(node, 'spec');
        return spec ? [{ name, spec, text }] : [];
    });
    const sets = new ApplicationSets(side);
    return [...plain, ...side.objects(argoGroup, 'ApplicationSet').flatMap(set => sets.applicationsOf(set))];
};
const nothingPrinted = { texts: [], instead: new Set() };
/** More files are not asked for in the second round. */
const maxFurther = 200;
/**
 * Looks through one side of a repository. `paths` are all of its files, `text` gives those that were read; `environmentInputs` says which to read.
 * `printed` is what charts and kustomizations of it make, with objects by which something is deployed.
 */
const findEnvironments = (paths, text, printed = nothingPrinted) => {
    const side = new repository_side/* RepositorySide */.m(paths, text, printed);
    let releases;
    let folders;
    const look = () => {
        if (releases === undefined || folders === undefined) {
            const deployed = applicationsIn(side).map(application => applicationDeployments(application, side));
            const all = [
                ...deployed.flatMap(found => found.releases),
                ...fluxReleases(side),
                ...(0,helmfile/* helmfileReleases */.X)(side),
                ...skaffoldReleases(side),
                ...commandReleases(side),
            ];
            releases = Map.groupBy(all, ({ chart }) => chart);
            folders = [...deployed.flatMap(found => found.folders), ...fluxFolders(side)];
        }
        return { releases, folders };
    };
    // Why kept: each rendering asks again.
    const charts = new Map();
    const ofChart = (folder) => {
        const chart = folder.replace(/\/$/u, '');
        const found = charts.get(chart) ?? environmentsOfChart(chart, look().releases.get(chart) ?? [], side);
        charts.set(chart, found);
        return found;
    };
    let kustomizations;
    const ofKustomizations = () => {
        kustomizations ??= kustomizeEnvironments(look().folders, side, appliedFolders(side));
        return kustomizations;
    };
    const named = [...side.objects(argoGroup, 'ApplicationSet').flatMap(set => filesOfGenerators(set, side)), ...referredFiles(side)];
    const furtherInputs = [...new Set(named)].filter(path => side.paths.has(path) && side.text(path) === undefined).slice(0, maxFurther);
    return { furtherInputs, ofChart, ofKustomizations };
};

;// CONCATENATED MODULE: ./build/review/rendered/units/deployments.js


/** Versions of the files that say what is deployed of which the answer is kept: both sides, and trials that change them. */
const maxKnown = 8;
/** Charts and folders that are deployed by what is deployed by others are followed so far. */
const maxRounds = 3;
/** What any version of a repository's files says of where its charts are deployed. */
class Deployments {
    #tracked;
    #changed;
    #inputs;
    #printing;
    /** The files of which any decides what is deployed. */
    #deciding;
    #known = [];
    /** `tracked`: the paths of both sides; `changed`: those of them that one side may lack; `inputs`: the files that say what is deployed. */
    constructor(tracked, changed, inputs, printing) {
        this.#tracked = tracked;
        this.#changed = changed;
        this.#inputs = inputs;
        this.#printing = printing;
        this.#deciding = new Set([...inputs, ...(printing?.inputs ?? [])]);
    }
    /** What a version of the files says. Why first those below: what is rendered or tried changes a few files, and seldom one that says something. */
    of(files) {
        if (files instanceof trial_files/* LayeredFiles */.uP && ![...files.own.keys()].some(path => this.#deciding.has(path)))
            return this.of(files.below);
        const known = this.#known.find(one => one.files === files && one.size === files.size) ??
            this.#known.find(one => one.inputs.every(({ path, file }) => file === files.get(path)));
        if (known !== undefined)
            return known.finder;
        const inputs = [...this.#deciding].map(path => ({ path, file: files.get(path) }));
        const told = new Set(this.#inputs);
        const paths = this.#tracked.filter(path => !this.#changed.has(path) || files.has(path));
        const finder = this.#find(paths, path => (told.has(path) ? files.get(path) : undefined), files);
        this.#known = [{ files, size: files.size, inputs, finder }, ...this.#known].slice(0, maxKnown);
        return finder;
    }
    /** Why in rounds: a chart may print what deploys another one that prints more. Those that deploy each other end with the rounds. */
    #find(paths, text, files) {
        let finder = findEnvironments(paths, text);
        let before = '';
        for (let round = 0; this.#printing !== undefined && round < maxRounds; round += 1) {
            const printed = this.#printing.print(files, finder);
            const said = JSON.stringify(printed.texts.map(({ key, source }) => [key, source.text]));
            if (said === before || printed.texts.length === 0)
                break;
            before = said;
            finder = findEnvironments(paths, text, printed);
        }
        return finder;
    }
    /** One way in which a chart is deployed, at another version of the files; undefined where it is not. */
    environment(files, folder, wanted) {
        return sameOf(this.of(files).ofChart(folder).environments, wanted);
    }
    /** The way in which a chart is deployed when nobody says how. */
    defaults(files, folder) {
        return this.of(files)
            .ofChart(folder)
            .environments.find(({ names }) => names.includes('default'));
    }
    /** One way in which a folder is built and deployed, at another version of the files; undefined where it is not. */
    folder(files, wanted) {
        return sameFolder(this.of(files).ofKustomizations().environments, wanted, files);
    }
}
/** True for a kustomization of which only a command says that it is deployed. */
const isByCommand = ({ origin, by }) => origin !== undefined && by === undefined;
/**
 * The way in which a folder is built at another version of the files; undefined where it is not. What nobody declares is a folder's kustomization by
 * itself, however short the name is that tells it from others. What a command applies that did something else before was not deployed; of a file that is
 * new nobody knows.
 */
const sameFolder = (all, wanted, files) => {
    const own = all.filter(({ folder }) => folder === wanted.folder);
    const byItself = wanted.origin === undefined || isByCommand(wanted);
    const found = sameOf(own, wanted) ?? (byItself ? own.find(one => one.origin === undefined || isByCommand(one)) : undefined);
    if (!isByCommand(wanted) || (found !== undefined && found.origin !== undefined))
        return found;
    return files.has(wanted.origin?.file.path ?? '') ? undefined : (found ?? wanted);
};
/** What is called as before; or is the only one that is declared in the same file. */
const sameOf = (all, wanted) => {
    const path = wanted.origin?.file.path;
    const named = all.find(({ names }) => names.some(name => wanted.names.includes(name)));
    if (named !== undefined || path === undefined)
        return named;
    const [only, ...more] = all.filter(({ origin }) => origin?.file.path === path);
    return more.length === 0 ? only : undefined;
};

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
const touched_folders_changing = /\b(?:patch\w*|replacements|transformers|vars|images|imageTags|configurations)["']?[ \t]*:/u;
/** Whether a way in which a folder is deployed makes something else of a manifest than it says. */
const alters = ({ settings, substitution }, named, files) => settings !== undefined ||
    substitution !== undefined ||
    [...named].some(path => (0,kubernetes_kustomization/* isKustomization */.Sv)(path) && touched_folders_changing.test(files.get(path)?.text ?? ''));
/** The folders that are built and that reach one of the changed files at either side, or are declared in one; those that only alter manifests last. */
const touchedFolders = (sides, deployments, tracked, { built, plain }) => {
    const isDeclaredAnew = (environment) => environment.origin !== undefined &&
        (built.has(environment.origin.file.path) ||
            [...built].some(path => isPrintedBy(environment.origin, path)) ||
            filesOfSettings(environment).some(path => built.has(path)));
    const altersPlain = (environment) => plain.size > 0 &&
        sides.some(files => {
            const named = namedBy(environment, files);
            return [...plain].some(path => named.has(path)) && alters(environment, named, files);
        });
    return builtFolders(sides, deployments, tracked, isDeclaredAnew)
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
const read_rendered_maxFolders = 64;
/** More are not rendered for one change. */
const maxUnits = 100;
const read_rendered_nothing = {
    units: [],
    overlaid: new Set(),
    base: new Map(),
    head: new Map(),
    packed: new PackedCharts(),
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
        return read_rendered_nothing;
    const tracked = await reader.listFiles('head');
    if (tracked === undefined)
        return read_rendered_nothing;
    const before = (0,change_set/* pathsAtBase */.hf)(tracked, changes);
    const all = [...new Set([...tracked, ...before])];
    const changed = new Set(changes.files.flatMap(may_be_rendered/* pathsOf */.wG));
    const near = chartsAround(forCharts.flatMap(may_be_rendered/* pathsOf */.wG), all);
    const bounds = boundsOf(reader);
    const present = new Set(tracked);
    const reading = new Reading(reader);
    const { texts, unread, beyond } = reading;
    // Why not what could not be read: it is there, and named all the same.
    const mayLack = () => changed.difference(unread);
    const over = kustomizationsOver(near, tracked).slice(0, bounds.kustomizations);
    await reading.look(over);
    const inflating = rendersCharts(over, texts) ? over : [];
    const around = [...[...forOverlays, ...manifests].flatMap(may_be_rendered/* pathsOf */.wG), ...inflating];
    const kustomizations = kustomizationsAround(around, tracked, bounds.kustomizations);
    const saying = isPlainOnly ? (0,environments_inputs/* controllerInputs */.gv)(all, bounds.controllers) : deployInputs(all, [...forCharts, ...forOverlays]);
    const telling = [...new Set([...kustomizations, ...saying])];
    const inputs = telling.slice(0, bounds.inputs);
    await reading.read([...new Set([...near.flatMap(folder => read_rendered_filesIn(folder, tracked)), ...kustomizations])]);
    const suspected = new Set([...suspects, ...manifests].flatMap(may_be_rendered/* pathsOf */.wG).filter(isReadable));
    await reading.look([...new Set([...inputs, ...[...suspected].filter(path => present.has(path)).slice(0, bounds.further)])]);
    // Why a second round: generators and generated ConfigMaps name files of any name.
    const further = new Deployments(all, mayLack(), inputs).of(texts).furtherInputs.slice(0, bounds.further);
    await reading.look(further);
    const declaring = isPlainOnly && !reader.isLocal ? [] : declaringTemplates(tracked).filter(path => !texts.has(path));
    await reading.look([...declaring, ...chartFilesOf(declaring, tracked, texts)]);
    const printers = printersIn(texts);
    await reading.read(printers.flatMap(folder => read_rendered_filesIn(folder, tracked)));
    const told = new Set([...inputs, ...further]);
    const isRead = (path) => told.has(path) || suspected.has(path) || (0,kubernetes_kustomization/* isKustomization */.Sv)(path) || read_rendered_isIn(path, near) || read_rendered_isIn(path, printers);
    const first = await baseTexts(reading, reader, changes, isRead);
    const unbuilt = new Deployments(all, mayLack(), [...told]);
    const building = declaringFolders([texts, overlay(texts, first, changes)], unbuilt, all, changed);
    const built = new Set(building.flatMap(({ members }) => [...members]));
    await reading.look([...built].filter(path => present.has(path)).slice(0, bounds.further));
    const changedToo = await baseTexts(reading, reader, changes, path => built.has(path) && !first.has(path));
    const atBase = new Map([...first, ...changedToo]);
    const packed = new PackedCharts();
    const parsed = new ParsedTexts();
    const printed = printingOf(printers, all.filter(path => read_rendered_isIn(path, printers)), { cluster, packed });
    const printing = joinedPrinting([printed, builtDeclarations(building, { cluster, packed })]);
    const deployments = new Deployments(all, mayLack(), [...told], printing);
    const sides = [texts, overlay(texts, atBase, changes)];
    const charts = [...new Set([...near, ...chartsNaming(changed, all, sides, deployments)])];
    const environments = charts.flatMap(folder => environmentsOf(folder, sides, deployments).map(one => ({ folder, one })));
    const mayReach = printing !== undefined || inflating.length > 0;
    const reaching = [...new Set([...forOverlays, ...suspects, ...(mayReach ? forCharts : [])])];
    const touched = { built: new Set(reaching.flatMap(may_be_rendered/* pathsOf */.wG)), plain: new Set(manifests.flatMap(may_be_rendered/* pathsOf */.wG)) };
    const folders = reaching.length + manifests.length > 0 ? touchedFolders(sides, deployments, all, touched) : [];
    const members = new Set([
        ...folders.flatMap(one => [...one.members]),
        ...environments.flatMap(({ one }) => render_chart_unit_filesOf(one)),
        ...charts.flatMap(folder => read_rendered_filesIn(folder, tracked)),
    ]);
    await reading.read([...members].filter(path => present.has(path)));
    const more = await baseTexts(reading, reader, changes, path => (members.has(path) || read_rendered_isIn(path, charts)) && !atBase.has(path));
    const isOurs = (path) => isPackedChart(path) && (read_rendered_isIn(path, charts) || members.has(path));
    for (const [path, file] of await readPacked(paths => reader.readBytes('head', paths), tracked.filter(isOurs), packed, unread))
        texts.set(path, file);
    const goneOrOther = changes.files.filter(({ status }) => status !== 'added' && status !== 'copied').map(change_set/* basePath */.Jp);
    const packedBefore = await readPacked(paths => reader.readBytes('base', paths), goneOrOther.filter(isOurs), packed, unread);
    const base = overlay(texts, new Map([...atBase, ...more, ...packedBefore]), changes);
    const moved = new Map(changes.files.flatMap(file => (file.status === 'renamed' ? [[file.path, (0,change_set/* basePath */.Jp)(file)]] : [])));
    const overlays = folders.map(({ environment, file, members: own, isOnlyOverlaid }) => {
        const unit = kustomizationUnit(environment, file, own, deployments, { cluster, packed, parsed });
        return { unit, isOnlyOverlaid };
    });
    const units = [
        ...environments.flatMap(({ folder, one }) => chartUnits(folder, one, deployments, texts, { cluster, packed, parsed, mayLack: true })),
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
            if (read_rendered_isIn(path, crowded) && (0,deploy_inputs/* deployInputOf */.JP)(path) !== undefined)
                return 'charts';
            const unit = surplus.find(one => one.reads(path));
            return unit && (unit.kind === 'chart' ? 'charts' : 'overlays');
        },
        declaring: new Set(building.map(({ environment: { folder } }) => (folder === '' ? '' : `${folder}/`))),
        moved,
        named: new Set([
            ...environments.flatMap(({ one }) => render_chart_unit_filesOf(one)),
            ...folders.flatMap(({ environment }) => filesOfSettings(environment)),
        ]),
    };
};
const read_rendered_isIn = (path, folders) => folders.some(folder => path.startsWith(folder));
const read_rendered_filesIn = (folder, tracked) => tracked.filter(path => path.startsWith(folder) && isReadable(path));
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
const isDecidedBy = (one, changed) => render_chart_unit_filesOf(one).some(path => changed.has(path)) ||
    ((one.origin?.through ?? one.origin?.from) !== undefined && [...changed].some(path => isPrintedBy(one.origin, path)));
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
    const chartOf = chartFinder(tracked);
    return [...new Set(changed.flatMap(path => chartOf(path) ?? []))];
};
/** The kustomizations of the largest trees around files that have few enough of them. */
const kustomizationsAround = (changed, tracked, most) => {
    const trees = (0,folder_trees/* largestTrees */.y)(tracked.filter(kubernetes_kustomization/* isKustomization */.Sv), most);
    const near = new Set(changed.flatMap(path => (0,text_path/* foldersAbove */.Zv)(path, read_rendered_maxFolders).find(folder => trees.has(folder)) ?? []));
    return [...near].flatMap(folder => trees.get(folder) ?? []).slice(0, most);
};
/** What changed files were at the base, by their paths there. */
const baseTexts = async (reading, reader, { files }, wanted) => {
    const changed = files.filter(file => file.status !== 'added' && (0,may_be_rendered/* pathsOf */.wG)(file).some(path => wanted(path) && isReadable(path)));
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
var chart_change = __webpack_require__(86560);
// EXTERNAL MODULE: ./build/artifacts/unrendered/values-change.js
var values_change = __webpack_require__(26954);
// EXTERNAL MODULE: ./build/artifacts/repository/repository-unit.js
var repository_unit = __webpack_require__(34504);
// EXTERNAL MODULE: ./build/artifacts/suppressions/file-directives.js + 13 modules
var file_directives = __webpack_require__(95451);
// EXTERNAL MODULE: ./build/changes/file-line-map.js
var file_line_map = __webpack_require__(29566);
// EXTERNAL MODULE: ./build/delta/match.js + 14 modules
var match = __webpack_require__(85025);
// EXTERNAL MODULE: ./build/engine/active-rule.js
var active_rule = __webpack_require__(48260);
// EXTERNAL MODULE: ./build/engine/analyze.js + 1 modules
var analyze = __webpack_require__(81914);
// EXTERNAL MODULE: ./build/engine/bounds.js
var bounds = __webpack_require__(29718);
// EXTERNAL MODULE: ./build/engine/suppressions/added-directives.js
var added_directives = __webpack_require__(89485);
// EXTERNAL MODULE: ./build/engine/suppressions/suppressions.js + 1 modules
var suppressions = __webpack_require__(90030);
// EXTERNAL MODULE: ./build/policy/glob.js + 9 modules
var glob = __webpack_require__(15387);
// EXTERNAL MODULE: ./build/policy/waivers.js
var waivers = __webpack_require__(58266);
// EXTERNAL MODULE: ./build/verdict/considered.js + 1 modules
var considered = __webpack_require__(39629);
// EXTERNAL MODULE: ./build/review/images/replaced-images.js
var replaced_images = __webpack_require__(93569);
// EXTERNAL MODULE: ./build/review/judge-change.js + 13 modules
var judge_change = __webpack_require__(72408);
;// CONCATENATED MODULE: ./build/review/rendered/judge-rendered.js






















const failedPair = (unit, reason) => ({
    unit,
    base: { state: 'failed', reason, isOurs: true },
    head: { state: 'failed', reason, isOurs: true },
});
/** Renders both sides of what a change touches. */
const renderPairs = (sources, patience) => {
    const pairs = allPairs(sources, patience);
    const asIs = new Set(pairs.flatMap(({ unit, head }) => (head.state === 'rendered' && head.refused === undefined ? [keyOfUnit(unit)] : [])));
    // Why: a chart that is deployed with other values is not deployed with those that it refuses.
    return pairs.map(pair => {
        const { unit, head } = pair;
        if (head.state === 'failed' || head.refused === undefined || !asIs.has(keyOfUnit(unit)))
            return pair;
        const failed = { state: 'failed', reason: head.refused, isOurs: false };
        return { unit, base: failed, head: failed };
    });
};
const keyOfUnit = ({ kind, folder }) => `${kind} ${folder}`;
/**
 * How much is printed for one review: of both sides, in all ways in which something is deployed, an object for each so many objects, and for each so many
 * characters. What it takes to judge goes by objects, of which a few bytes of a base, an overlay or a loop make any number; a definition of resources is
 * one and has half a million characters. The largest of some five hundred pull requests that were looked at print a tenth of it.
 */
const maxPrinted = 6_500;
const charactersOfObject = 2_700;
const tooMuchPrinted = 'the charts and kustomizations that this change touches print more than is judged in one review: split it, or have fewer of them print the same';
/** How much of that a rendering is: its objects, and as many more as its characters would make. */
const judge_rendered_printedBy = (rendering) => judge_rendered_textsOf(rendering)
    .values()
    .reduce((sum, { artifact: { file, objects } }) => sum + file.text.length / charactersOfObject + objects.length, 0);
const allPairs = ({ units, base, head, unread, beyond, moved }, patience) => {
    let left = maxPrinted;
    return units.map(unit => {
        if (left < 0)
            return failedPair(unit, tooMuchPrinted);
        if (patience?.begin(unit.file) === false)
            return failedPair(unit, bounds/* outOfTimeReason */.dR);
        const lost = [...unread].filter(unit.reads);
        if (lost.length > 0)
            return failedPair(unit, whyLost(lost, beyond));
        const after = unit.render(head);
        // Why not the base alone: where nothing is known of the head, there is nothing to compare.
        if (after.state === 'failed')
            return { unit, base: after, head: after };
        left -= judge_rendered_printedBy(after);
        if (left < 0)
            return failedPair(unit, tooMuchPrinted);
        const from = base.has(unit.file) ? base : beforeMove(unit, base, moved.get(unit.file));
        const before = from ? unit.render(from) : rendering/* notDeployed */._k;
        left -= judge_rendered_printedBy(before);
        return left < 0 ? failedPair(unit, tooMuchPrinted) : { unit, base: before, head: after };
    });
};
/** Why files were not read: that of those that nobody asked for, where there are such. */
const whyLost = (lost, beyond) => {
    const tooMany = lost.filter(path => beyond.has(path));
    if (tooMany.length === 0)
        return `${namedPaths(lost)} can't be read`;
    return `${namedPaths(tooMany)} of its files were not read, which are too many for one review: "tidewaiter review" in a clone reads them`;
};
/** The files of the base, those of a folder that was moved as a whole at their new paths; undefined where there was no such folder. */
const beforeMove = ({ folder }, base, from) => {
    if (from === undefined)
        return undefined;
    const old = (0,text_path/* folderOf */.yS)(from);
    return (0,trial_files/* overlaid */.ZY)(base, new Map((0,trial_files/* filesUnder */.mz)(base, old).map(([path, { text }]) => [folder + path.slice(old.length), text])));
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
        return file !== undefined && map?.touches(...judge_rendered_linesOf(file, range)) === true;
    };
    /** The line of the head at which something stands, from 1; undefined for a file that was not read. */
    headLine(path, offset) {
        return this.#sources.head.get(path)?.lines.line(offset);
    }
    isInDiff(path, range) {
        const [file, map] = [this.#sources.head.get(path), this.mapOf(path)];
        return file !== undefined && map?.isInOneHunk(...judge_rendered_linesOf(file, range)) === true;
    }
    baseLine(path, line) {
        const map = this.mapOf(path);
        return map === undefined ? line : map.baseLine(line);
    }
    basePathOf(path) {
        const file = this.#files.get(path);
        return file?.status === 'copied' || file?.status === 'added' ? undefined : file ? (0,change_set/* basePath */.Jp)(file) : path;
    }
}
const judge_rendered_linesOf = ({ lines }, { start, end }) => [
    lines.line(start),
    lines.line(Math.max(start, end - 1)),
];
/** The texts of one side of a rendering. */
const judge_rendered_textsOf = (rendering) => rendering.state === 'rendered' ? rendering.texts : new Map();
const unitOf = ({ kind, folder }, artifacts, missing) => (0,repository_unit/* repositoryUnit */.T)({ unit: kind, path: folder, artifacts }, missing.length > 0 ? `What "${missing.join('", "')}" deploys is not known.` : undefined);
/** What was found in rendered texts, by what they were judged by: most are rendered again and again, and say the same. */
const judgedBy = (0,once_for/* onceFor */.b)(() => new WeakMap());
/** The same without what can be done, which nobody asks of what is only counted. */
const countedBy = (0,once_for/* onceFor */.b)(() => new WeakMap());
/**
 * What something rendered is judged to be, each finding at the line that decides about it. `isWritten`: the change wrote it; nothing is where
 * there is no change. `paths`: of which texts, where it is only counted; what joins texts is found in any case.
 */
const findRendered = (unit, rendering, files, judgement, { isWritten = () => false, paths } = {}) => {
    const texts = judge_rendered_textsOf(rendering);
    const all = [...texts.values()].map(({ artifact }) => artifact);
    const artifacts = paths ? all.filter(({ file }) => paths.has(file.path)) : all;
    const missing = rendering.state === 'rendered' ? rendering.missing : [];
    const { rules, policy, today, bounds } = judgement;
    const built = (0,replaced_images/* imagesBuiltAbove */.cy)(unit.file, files);
    const replacedImages = new Map(built.size === 0 ? [] : all.map(({ file }) => [file.path, built]));
    const facts = { today, ...(0,judge_change/* policyFacts */._X)(policy), buildContexts: new Map(), replacedImages };
    const offers = paths === undefined;
    const judged = (offers ? judgedBy : countedBy)(judgement);
    const { findings } = (0,analyze/* analyze */.n)({ artifacts, units: [unitOf(unit, all, missing)], rules, facts, bounds, judged, offers });
    const placed = placeFindings(findings, path => texts.get(path), files, isWritten);
    const asked = (0,active_rule/* rulesById */.sP)(rules);
    return placed.filter(({ told: { ruleId, location } }) => {
        const isIgnored = (0,glob/* matchesAnyGlob */.oy)(location.path, policy.ignorePaths) || asked.get(ruleId)?.ignores(location.path);
        return isIgnored !== true;
    });
};
/** The same finding where a template prints it. */
const whereItIsPrinted = ({ told, printedAt }) => {
    const place = printedAt.find(({ kind }) => kind === 'template') ?? { path: told.location.path, range: told.location.range };
    return { ...told, location: { ...told.location, path: place.path, range: place.range }, scope: place.range };
};
/** The files that findings are told in, and the templates that print what they are about, where comments in them may silence those. */
const commentedFiles = (placed, files) => new Map([...new Set(placed.flatMap(one => [one.told.location.path, whereItIsPrinted(one).location.path]))].flatMap(path => {
    const file = files.get(path);
    return file === undefined || !(0,file_directives/* maySilence */.v9)(file.text)
        ? []
        : [[path, (0,kubernetes_parse/* parseKubernetes */.K)(file, { template: isTemplate(path) ? 'helm' : 'none' })]];
}));
/** True for a template of a chart. */
const isTemplate = (path) => /(?:^|\/)templates\//u.test(path);
/** Marks what comments in the files, at the place that is told or in the template that prints it, and waivers of the policy silence. */
const markPlaced = (placed, files, { policy, today, known, author }, changes) => {
    const printedAs = new Map(placed.map(one => [whereItIsPrinted(one), one.told]));
    const since = changes && {
        ...changes,
        isNewFor: (directive, finding) => changes.isNewFor(directive, printedAs.get(finding) ?? finding),
    };
    const mark = (findings) => (0,suppressions/* markSuppressions */.q)({ artifacts: [], unjudged: [...files.values()], findings, policy, today, rules: known, changes: since, author })
        .findings;
    const inTemplates = mark([...printedAs.keys()]);
    const suppressed = mark([...printedAs.values()]).map((told, index) => {
        const { suppression, pendingSuppression } = inTemplates[index] ?? told;
        if (told.suppression || (told.pendingSuppression && !suppression))
            return told;
        return { ...told, ...(suppression ? { suppression } : pendingSuppression && { pendingSuppression }) };
    });
    const { findings: marked } = (0,waivers/* markWaivers */.t)(suppressed, policy, today);
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
/** Templates of which it is not known what they print, and why. */
const brokenOf = (rendering) => rendering.state === 'rendered'
    ? new Map([...rendering.broken].map(([path, reason]) => [path, `It could not be rendered (${reason}).`]))
    : new Map();
/** A side of a comparison of rendered texts. */
const comparedTexts = (rendering, placed) => {
    const artifacts = new Map([...judge_rendered_textsOf(rendering)].map(([path, { artifact }]) => [path, artifact]));
    return {
        findings: placed.map(({ rendered }) => rendered),
        artifacts,
        files: new Map([...artifacts].map(([path, { file }]) => [path, file])),
        unread: brokenOf(rendering),
    };
};
/** What becomes of rendered texts between both sides, as if they were files that the change edits. */
const renderedChanges = ({ base, head }) => {
    const pathsOf = (side) => new Set([...judge_rendered_textsOf(side).keys(), ...brokenOf(side).keys()]);
    const [before, after] = [pathsOf(base), pathsOf(head)];
    const files = [...new Set([...before, ...after])].map((path) => ({ path, status: !before.has(path) ? 'added' : !after.has(path) ? 'removed' : 'modified' }));
    return { base: '', head: '', files, complete: true };
};
/** What a change makes of the findings of one way in which something is deployed. */
const judgePair = (pair, sources, lines, judgement) => {
    if (pair.head.state === 'failed')
        return [];
    const before = findRendered(pair.unit, pair.base, sources.base, judgement);
    const after = findRendered(pair.unit, pair.head, sources.head, judgement, { isWritten: lines.isWritten });
    if (before.length + after.length === 0)
        return [];
    const changes = renderedChanges(pair);
    const baseFiles = commentedFiles(before, sources.base);
    const headFiles = commentedFiles(after, sources.head);
    const base = markPlaced(before, baseFiles, judgement);
    const added = new added_directives/* AddedDirectives */.R({
        head: headFiles,
        base: path => baseFiles.get(lines.basePathOf(path) ?? ''),
        baseLine: (path, line) => lines.baseLine(path, line),
    });
    const former = formerOf(base, after, pair, changes);
    const head = markPlaced(after, headFiles, judgement, added.since({ former, mayBlock: ({ severity }) => (0,considered/* meets */.D)(severity, judgement.policy.thresholds.block) }));
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
    const printedBefore = (entry.base && placedOf.get(entry.base)?.printedAt) ?? [];
    const printedAt = (rendered === undefined ? printedBefore : placedOf.get(rendered)?.printedAt) ?? [];
    const told = entry.head === undefined
        ? { ...entry, base: toldOf(entry.base) }
        : entry.state === 'new'
            ? { ...entry, head: toldOf(entry.head) }
            : { ...entry, head: toldOf(entry.head), ...(entry.base && { base: toldOf(entry.base) }) };
    const { head } = told;
    if (head === undefined)
        return { pair, entry: told, rendered, printedAt, printedBefore };
    const marked = {
        ...told,
        inDiff: lines.isInDiff(head.location.path, head.location.range),
        ...(!isBaseKnown && { baseUnknown: baseUnrendered }),
    };
    return { pair, entry: marked, rendered, printedAt, printedBefore };
};

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
        before: answered_by_rendering_printedBy(kept, ({ printedBefore }) => printedBefore),
        now: answered_by_rendering_printedBy(rendered.filter(({ entry }) => entry.head !== undefined), ({ printedAt }) => printedAt),
    };
    const isOnlyShownNow = ({ head, baseUnknown }) => {
        const { path, range } = head.location;
        if (baseUnknown !== undefined || (!isTemplate(path) && (head.identity === undefined || isWritten(path, range))))
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
const answered_by_rendering_printedBy = (rendered, placesOf) => {
    const keyOf = (ruleId, path) => `${ruleId}\0${path}`;
    const all = rendered.flatMap(one => {
        const { ruleId } = one.entry.head ?? one.entry.base;
        return placesOf(one).map(({ path, range }) => ({ key: keyOf(ruleId, path), range, one }));
    });
    const byKey = Map.groupBy(all, ({ key }) => key);
    return ({ ruleId, location: { path, range } }) => (byKey.get(keyOf(ruleId, path)) ?? []).filter(printed => (0,text_range/* overlaps */.$f)(printed.range, range)).map(({ one }) => one);
};

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
const effective_change_maxFields = 5_000;
/** What decides about the security of a workload, a role, a route or a namespace. */
const isRelevant = (field) => /(?:^|\.)(?:securityContext\b|host(?:Network|PID|IPC|Users|Port|Path)\b|image$|automountServiceAccountToken$|serviceAccount(?:Name)?$|shareProcessNamespace$|runtimeClassName$|resources\.limits\.)/u.test(field) ||
    /^(?:rules|roleRef|subjects|aggregationRule)\b/u.test(field) ||
    /^spec\.(?:type|externalIPs|loadBalancerSourceRanges|podSelector|policyTypes|ingress|egress|tls)\b/u.test(field) ||
    field.startsWith('metadata.labels.pod-security.kubernetes.io/');
/** The parts of a node with their paths; elements of lists by their names. */
const effective_change_partsOf = (node, path) => {
    if (node.kind === 'mapping')
        return (0,lookup/* entriesOf */.Mc)(node).flatMap(({ key, value }) => key.kind === 'scalar' ? [[path === '' ? key.value : `${path}.${key.value}`, value]] : []);
    if (node.kind !== 'sequence')
        return [];
    return node.items.map((item, index) => [`${path}[${(item.kind === 'mapping' ? (0,lookup/* stringAt */.bX)(item, 'name') : undefined) ?? index}]`, item]);
};
/** The scalars of an object that matter, by their paths. */
const effective_change_fieldsOf = (object) => {
    const fields = new Map();
    const take = (node, path) => {
        if (fields.size >= effective_change_maxFields)
            return;
        if (node.kind === 'scalar' && isRelevant(shortened(path)))
            fields.set(shortened(path), { text: node.value.slice(0, maxValue), range: node.range });
        for (const [inner, part] of effective_change_partsOf(node, path))
            take(part, inner);
    };
    take(object.node, '');
    return fields;
};
/** A path from the pod, where it is one of a pod's. */
const shortened = (path) => path.replace(/^spec\.(?:jobTemplate\.spec\.)?template\.spec\.|^spec\.(?=(?:init|ephemeral)?[Cc]ontainers\[|securityContext|host|volumes\[)/u, '');
const effective_change_objectsOf = (rendering) => rendering.state === 'failed'
    ? new Map()
    : new Map([...rendering.texts.values()].flatMap(text => text.artifact.objects.map(object => [`${object.apiVersion} ${object.subject} ${(0,lookup/* stringAt */.bX)(object.node, 'metadata', 'namespace') ?? ''}`, { object, text }])));
/**
 * What a change makes of the fields that matter, object by object, in one environment. Objects that come or go are told by what is found in
 * them.
 */
const effective_change_changesIn = (pair, lines) => {
    const [before, after] = [effective_change_objectsOf(pair.base), effective_change_objectsOf(pair.head)];
    const { kind, folder, environment } = pair.unit;
    const found = [];
    for (const [key, now] of after) {
        const was = before.get(key);
        if (was === undefined || was.text.artifact.file.text === now.text.artifact.file.text)
            continue;
        const [old, own] = [effective_change_fieldsOf(was.object), effective_change_fieldsOf(now.object)];
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
    const all = pairs.flatMap(pair => (pair.base.state === 'failed' || pair.head.state === 'failed' ? [] : effective_change_changesIn(pair, lines)));
    return joinEnvironments(all).slice(0, maxChanges);
};

// EXTERNAL MODULE: ./build/changes/unified-text.js
var unified_text = __webpack_require__(93434);
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







const rendered_diff_textAt = (value) => (typeof value?.raw === 'string' ? value.raw : '');
/** The objects of a document, those of a list each for itself. */
const objectsIn = ({ raw }) => {
    if (!(raw instanceof go_value/* GoMap */.tn))
        return [];
    const items = raw.entries.get('items')?.raw;
    return rendered_diff_textAt(raw.entries.get('kind')).endsWith('List') && items instanceof go_value/* GoSlice */.dP ? items.items.flatMap(objectsIn) : [raw];
};
const nameOf = (object) => {
    const metadata = object.entries.get('metadata')?.raw;
    const at = (key) => (metadata instanceof go_value/* GoMap */.tn ? rendered_diff_textAt(metadata.entries.get(key)) : '');
    const namespace = at('namespace');
    const name = at('name') === '' ? at('generateName') : at('name');
    return `${rendered_diff_textAt(object.entries.get('apiVersion'))} ${rendered_diff_textAt(object.entries.get('kind'))} ${namespace === '' ? '' : `${namespace}/`}${name}`;
};
const deployedIn = (rendering) => {
    const objects = new Map();
    const broken = new Set();
    const counts = new Map();
    for (const [path, { artifact }] of rendering.state === 'failed' ? [] : rendering.texts)
        for (const read of readDocuments(artifact.file, 'unnamed')) {
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
var unrendered_part = __webpack_require__(25399);
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
    const counts = countAll(before);
    const images = new Set([
        ...printedImages(base),
        ...printedImages(head),
        ...[...before.values()].flat().flatMap(line => imageInLine(line) ?? []),
    ]);
    return [...after].flatMap(([path, lines]) => {
        const found = withoutCounted(lines, counts).filter(line => {
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

// EXTERNAL MODULE: ./build/findings/severity.js
var findings_severity = __webpack_require__(81740);
;// CONCATENATED MODULE: ./build/review/rendered/overlaid-manifests.js



/** The part of a subject behind its object: `#container:app`. Overlays give objects other names, and leave those of containers. */
const overlaid_manifests_partOf = ({ location: { subject } }) => (subject.includes('#') ? subject.slice(subject.indexOf('#')) : '');
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
            overlaid_manifests_partOf(plain) === overlaid_manifests_partOf(told) &&
            (0,findings_severity/* isAtLeast */.du)(plain.severity, told.severity) &&
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
        const objects = file === undefined ? [] : (0,kubernetes_parse/* parseKubernetes */.K)(file, { template: 'none' }).objects;
        this.#objects.set(path, objects);
        return objects;
    }
}

;// CONCATENATED MODULE: ./build/review/rendered/plain-findings.js


/** What is said of which value of which subject, wherever in the file; undefined for what names no value. */
const saidIn = (path, { ruleId, messageId, facts, location: { subject } }, side) => facts?.value === undefined ? undefined : JSON.stringify([side, path, ruleId, messageId, subject, facts.value]);
const plain_findings_append = (found, key, plain) => {
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
        plain_findings_append(this.#found, this.#keyOf(path, range.start, ruleId, side), plain);
        plain_findings_append(this.#said, saidIn(path, finding, side), plain);
    }
    /**
     * Whether the same is told of the lines that print it: as severe, and as brought in as what is rendered. In a text over several lines, of which rendering
     * knows only the whole, the same is told of a part.
     */
    tells(finding, printedAt, side, isNew) {
        const { ruleId, location, severity } = finding;
        const isAsBad = (plain) => (0,findings_severity/* isAtLeast */.du)(plain.severity, severity) && (plain.caused || !isNew);
        return [...printedAt, { path: location.path, range: location.range }].some(({ path, range }) => {
            const found = this.#found.get(this.#keyOf(path, range.start, ruleId, side) ?? '') ?? [];
            const said = this.#said.get(saidIn(path, finding, side) ?? '') ?? [];
            return found.some(isAsBad) || said.some(plain => (0,text_range/* containsRange */.DV)(range, plain.range) && isAsBad(plain));
        });
    }
    #keyOf(path, offset, ruleId, side) {
        const line = this.#lineOf(side, path, offset);
        return line === undefined ? undefined : `${side} ${line} ${ruleId} ${path}`;
    }
}

// EXTERNAL MODULE: ./build/artifacts/unrendered/gitops-change.js + 2 modules
var gitops_change = __webpack_require__(96639);
// EXTERNAL MODULE: ./build/artifacts/unrendered/granting-text.js + 1 modules
var granting_text = __webpack_require__(79520);
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
    !(0,kubernetes_kustomization/* isKustomization */.Sv)(path) &&
    pairs.some(({ unit, head }) => unit.kind === 'chart' &&
        head.state === 'rendered' &&
        unit.reads(path) &&
        unit.origin?.through?.some(printer => printer.folder === folder && !printer.reads(path)) === true);
/** A part of a printed text as one of the changed file that decides about it; `touching` where that is not known. */
const toldAt = (part, text, { unit, touching }, { sources, lines, changed }) => {
    const place = part.range && placeOf(text, part.range, false, lines.isWritten);
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

// EXTERNAL MODULE: ./build/engine/fixes/extend-proven.js
var extend_proven = __webpack_require__(49704);
// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(44252);
// EXTERNAL MODULE: ./build/artifacts/parse-artifact.js + 1 modules
var parse_artifact = __webpack_require__(14217);
;// CONCATENATED MODULE: ./build/review/rendered/proofs/plain-reading.js




/** What is said of a file as it is written, by what and where: how often. */
const saidOf = (file, { rules, policy, today }) => {
    const counts = new Map();
    const found = (0,classify/* classify */.L8)(file.path, file.text);
    if (found.kind === 'none')
        return counts;
    const artifact = (0,parse_artifact/* parseArtifact */.G)(file, found, new Map());
    const facts = { today, ...(0,judge_change/* policyFacts */._X)(policy), buildContexts: new Map() };
    const { findings } = (0,analyze/* analyze */.n)({ artifacts: [artifact], rules, facts, offers: false });
    const said = [
        ...artifact.notifications.flatMap(({ level }) => (level === 'error' ? ['error'] : [])),
        ...findings.map(({ ruleId, location: { subject } }) => `${ruleId}\0${subject}`),
    ];
    for (const one of said)
        counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
};
/** Tells whether files, as they are written, can be read as well with other texts. */
class PlainReading {
    #judgement;
    /** What is said of files of which other texts are tried, one after the other. */
    #known = new Map();
    constructor(judgement) {
        this.#judgement = judgement;
    }
    /** Whether a file can be read as well with another text, and nothing is found in it that was not. */
    readsAsWell(before, after) {
        const known = this.#known.get(before) ?? saidOf(before, this.#judgement);
        this.#known.set(before, known);
        return [...saidOf(after, this.#judgement)].every(([said, count]) => count <= (known.get(said) ?? 0));
    }
}

;// CONCATENATED MODULE: ./build/review/rendered/proofs/source-edits.js


/**
 * The edits of files that do to what is rendered what an edit of the rendered text would do, as far as the text says: whether they do is
 * to be proven by rendering again. Undefined where what is edited is not written as it is printed.
 */
const sourceEdits = (text, edit, files) => {
    if (edit.range.end > edit.range.start)
        return alone(emptying(text, edit, files) ?? replacing(text, edit, files));
    const inValues = filling(text, edit, files) ?? besideValue(text, edit, files);
    if (inValues !== undefined)
        return [inValues];
    const given = givenByValue(text, edit, files);
    return given === 'elsewhere' ? undefined : (given ?? alone(inserting(text, edit)));
};
const alone = (edit) => edit && [edit];
const oneKey = (newText) => {
    const [first, indentation = '', key] = /^\n( *)([\w-]+):(?=\n)/u.exec(newText) ?? [];
    if (first === undefined || key === undefined)
        return undefined;
    const below = newText.slice(first.length).replace(/\n$/u, '');
    const isOne = below.split('\n').every(line => line === '' || line.startsWith(`${indentation} `) || line.startsWith(`${indentation}- `));
    return isOne ? { key, indent: indentation.length, below } : undefined;
};
/** A line of a template that holds nothing but an action, or nothing at all. */
const isActionLine = (line) => /^\s*(?:\{\{.*\}\}\s*)?$/u.test(line);
/** A line with a blank for the dash of an item, which its first key stands behind. */
const withoutDash = (line) => line.replace(/^( *)- /u, '$1  ');
/** The number of the line on which a template writes a key itself, in the mapping around another line; a condition may stand around it. */
const ownLine = (file, at, { key, indent }) => {
    const isOwn = (text) => text.search(/[^ ]/u) === indent && text.slice(indent).startsWith(`${key}:`);
    for (const step of [-1, 1])
        for (let line = step === -1 ? at : at + 1; line > 0 && line <= file.lines.lineCount; line += step) {
            const { text } = lineText(file, line);
            if (isActionLine(text))
                continue;
            if (isOwn(withoutDash(text)))
                return line;
            if (text.search(/[^ ]/u) < indent)
                break;
        }
    return undefined;
};
/** What a template prints of values where they are there, and how it prints them. Source: `helm create`. */
const condition = /^\s*\{\{-?\s*(?:with|if)\s+\$?\.Values\.([\w.]{1,200})\s*-?\}\}\s*$/u;
const printing = /\{\{-?\s*toYaml\s+(?:\.|\$?\.Values\.([\w.]{1,200}))\s*\|\s*n?indent\s+\d+\s*-?\}\}\s*$/u;
/** The keys of the values that a template prints under the key of a line, and which decide whether it is there. */
const printedUnder = (file, line) => {
    const path = line > 1 ? condition.exec(lineText(file, line - 1).text)?.[1] : undefined;
    const { text } = lineText(file, line);
    const isBare = text.trimEnd().endsWith(':');
    const behind = isBare && line < file.lines.lineCount ? lineText(file, line + 1).text.trimStart() : text.slice(text.indexOf(':') + 1).trimStart();
    const printed = behind.startsWith('{{') ? printing.exec(behind) : null;
    return path !== undefined && printed?.index === 0 && (printed[1] ?? path) === path ? path.split('.') : undefined;
};
/**
 * What is to be written into a template under a key that the template has itself, where a value of the chart gives it: then it goes into that value, which is
 * empty, or else the key would stand there twice as soon as somebody gives it. `elsewhere` where it is not known which value that is; undefined where the template
 * has no such key.
 */
const givenByValue = (text, { range, newText }, files) => {
    const added = oneKey(newText);
    const beside = added && lineBeside(text.artifact.file, range.start, added.indent);
    const place = beside && text.writtenAt({ start: beside.start, end: beside.start + 1 });
    const template = place?.kind === 'template' ? files.get(place.path) : undefined;
    const chart = /^(.*?)templates\//u.exec(place?.path ?? '')?.[1];
    if (added === undefined || place === undefined || template === undefined || chart === undefined)
        return undefined;
    const line = ownLine(template, template.lines.line(place.range.start), added);
    if (line === undefined)
        return undefined;
    const keys = printedUnder(template, line);
    const values = files.get(`${chart}values.yaml`);
    const root = values && (0,parse/* parseYaml */.hN)(values).documents[0]?.root;
    const node = keys && (0,lookup/* nodeAt */.oB)(root, ...keys);
    const empty = values && node?.kind === 'mapping' && node.entries.length === 0 ? emptyOn(values, node.range) : undefined;
    if (empty === undefined)
        return 'elsewhere';
    return [
        { path: empty.path, edit: { range: empty.range, newText: '' } },
        { path: empty.path, edit: { range: { start: empty.lineEnd, end: empty.lineEnd }, newText: indented(added.below, empty.column + 2) } },
    ];
};
/** The empty value whose brackets stand at the end of a part of a rendered text. */
const emptyValue = (text, end, files) => {
    const printed = text.artifact.file.text.slice(end - 2, end);
    const written = printed === '{}' || printed === '[]' ? text.writtenAt({ start: end - 2, end }) : undefined;
    const file = written?.kind === 'value' ? files.get(written.path) : undefined;
    if (written === undefined || file === undefined)
        return undefined;
    return emptyOn(file, written.range);
};
const emptyOn = (file, brackets) => {
    const line = lineText(file, file.lines.line(brackets.start));
    const [before, indentation] = /^( *)[\w.-]+:(?=[ \t]*(?:\{\}|\[\]))/u.exec(line.text) ?? [];
    if (before === undefined || line.text.slice(before.length).trimStart() !== line.text.slice(brackets.start - line.start))
        return undefined;
    const range = { start: line.start + before.length, end: brackets.end };
    return { path: file.path, range, lineEnd: line.start + line.text.length, column: indentation?.length ?? 0 };
};
/** Where the key stands whose value ends at an offset: on the line, or on the one before where the value has its line for itself. */
const keyColumn = (file, offset) => {
    const line = file.lines.line(offset);
    const own = lineText(file, line).text;
    const holder = /^ *[{[]/u.test(own) && line > 1 ? lineText(file, line - 1).text : own;
    return withoutDash(holder).search(/[^ ]/u);
};
/** Takes an empty collection away, so that lines can take its place. */
const emptying = (text, { range, newText }, files) => {
    const isOnly = newText === '' && /^\s*(?:\{\}|\[\])$/u.test(text.artifact.file.text.slice(range.start, range.end));
    const empty = isOnly ? emptyValue(text, range.end, files) : undefined;
    return empty && { path: empty.path, edit: { range: empty.range, newText: '' } };
};
/** Puts lines where an empty collection stood. */
const filling = (text, { range: { start }, newText }, files) => {
    const indentation = /^\n( *)/u.exec(newText)?.[1]?.length;
    // Why not what stands less deep: it comes behind the value, and not into it.
    const isBelow = indentation !== undefined && indentation > keyColumn(text.artifact.file, start);
    const empty = isBelow ? emptyValue(text, start, files) : undefined;
    if (empty === undefined)
        return undefined;
    const lines = indented(newText, empty.column + 2);
    return { path: empty.path, edit: { range: { start: empty.lineEnd, end: empty.lineEnd }, newText: lines } };
};
const replacing = (text, { range, newText }, files) => {
    const written = text.writtenAt(range);
    const file = written && files.get(written.path);
    if (written === undefined || file === undefined)
        return undefined;
    const fitted = written.kind === 'value' && newText.startsWith('\n') ? indented(newText, source_edits_indentOf(file, written.range.start) + 2) : newText;
    return { path: written.path, edit: { range: written.range, newText: fitted } };
};
/** True for lines of keys whose mapping a value prints whole: in the template they would stand there whatever that value is, and twice where it has them. */
const isOfPrintedMapping = (text, { range: { start }, newText }) => {
    const added = /^\n?( *)(?=[^ \n-])/u.exec(newText);
    const beside = added === null ? undefined : lineBeside(text.artifact.file, start, added[1]?.length ?? 0);
    if (beside === undefined)
        return false;
    const { data } = text.placesAt({ start: beside.start, end: beside.start + 1 });
    return data.some(({ kind }) => kind === 'value') && !data.some(({ kind, range }) => kind === 'template' && range.end - range.start === 1);
};
/** Between two characters of a text that a template prints as it is. */
const inserting = (text, edit) => {
    const { range: { start }, newText, } = edit;
    if (isOfPrintedMapping(text, edit))
        return undefined;
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
    const lines = newText.replace(/^\n|\n$/gu, '');
    // Why before it: what it holds comes on the lines behind it.
    const holder = /^( *)[\w.-]+:[ \t]*$/u.exec(written.text);
    if (holder !== null)
        return {
            path: place.path,
            edit: { range: { start: written.start, end: written.start }, newText: `${indented(lines, holder[1]?.length ?? 0)}\n` },
        };
    const key = /^( *)[\w.-]+:[ \t]/u.exec(written.text);
    if (key === null || file.lines.line(Math.max(place.range.start, place.range.end - 1)) !== line)
        return undefined;
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
const source_edits_indentOf = (file, offset) => Math.max(0, lineText(file, file.lines.line(offset)).text.search(/[^ ]/u));
/** Lines moved so that the first stands at an indentation. */
const indented = (lines, indent) => {
    const own = /^\n?( *)/u.exec(lines)?.[1]?.length ?? 0;
    return lines.replaceAll(/^ +/gmu, blanks => ' '.repeat(Math.max(0, blanks.length - own + indent)));
};

;// CONCATENATED MODULE: ./build/review/rendered/proofs/rendered-proof.js











/** The edits of the repository's files that a fix of a rendered text comes down to; undefined where there are none. */
const mendingEdits = (text, { edits, elsewhere }, files) => {
    if (elsewhere !== undefined)
        return undefined;
    const found = new Map();
    for (const edit of edits) {
        const sources = sourceEdits(text, edit, files);
        if (sources === undefined)
            return undefined;
        for (const source of sources) {
            const known = found.get(source.path);
            if (known)
                known.push(source.edit);
            else
                found.set(source.path, [source.edit]);
        }
    }
    return found.size === 0 ? undefined : found;
};
/**
 * Items in groups that have the very same edits: one line of values decides about several objects, and whoever mends one of them mends them all.
 */
const withSameEdits = (items, editsOf) => [
    ...Map.groupBy(items, item => JSON.stringify([...(editsOf(item) ?? [])])).values(),
];
/** The fix that edits of files are, for a finding that is told in the first of them. */
const fixOfEdits = ({ title, safety }, edits) => {
    const [[, own] = ['', []], ...others] = edits;
    return { title, safety, edits: own, ...(others.length > 0 && { elsewhere: others.map(([path, more]) => ({ path, edits: more })) }) };
};
/**
 * Proves edits of values, templates and patches: rendered again, what they mend is gone, nothing new is found in anything that is made of the
 * files, each object says what the rules' own edits of it would have made it say, and the files can be read as well as before.
 */
class RenderedProof {
    #input;
    #known = new Map();
    #plain;
    #left;
    constructor(input) {
        this.#input = input;
        this.#plain = new PlainReading(input.judgement);
        this.#left = input.renderings ?? Number.POSITIVE_INFINITY;
    }
    /** True when nothing more may be rendered. */
    get isSpent() {
        return this.#left < 0;
    }
    /** The files in which the edits of all targets are made, by path; where they are not proven together, whose fault that seems to be. */
    apply(targets) {
        const edited = this.#edited(targets);
        if (edited === undefined)
            return extend_proven/* noneBlamed */.Gb;
        const mended = Map.groupBy(targets.flatMap(({ occurrences }) => occurrences), ({ unit }) => unit);
        // Why besides: templates are judged as they are written, too.
        const worse = [...edited].flatMap(([path, text]) => {
            const before = this.#input.files.get(path);
            return before !== undefined && this.#plain.readsAsWell(before, (0,source_file/* sourceFile */.s)(path, text)) ? [] : [path];
        });
        if (worse.length > 0)
            return { blamed: new Set(targets.filter(({ edits }) => worse.some(path => edits.has(path)))) };
        const refused = this.#refusal(edited, unit => (mended.get(unit) ?? []).map(({ rendered }) => rendered));
        if (refused === undefined)
            return { proven: edited };
        const { unit, isBlamed } = refused;
        return {
            blamed: new Set(targets.filter(({ occurrences }) => occurrences.some(one => one.unit === unit && isBlamed(one.rendered)))),
        };
    }
    /** Whether with other texts everything is rendered as before, and nothing new is found. */
    holds(texts) {
        return this.#refusal(texts, () => []) === undefined;
    }
    /** The first unit that stands against other texts; undefined where none does and what is to be mended is. */
    #refusal(texts, mendedIn) {
        const { units, files } = this.#input;
        const changed = [...texts.keys()];
        const mended = units.filter(unit => mendedIn(unit).length > 0);
        const others = units.filter(unit => mendedIn(unit).length === 0 && changed.some(unit.reads));
        const after = (0,trial_files/* overlaid */.ZY)(files, texts);
        // Why those first, and one by one: most edits that do not hold do not mend what they are for, and must not take the room of the others.
        for (const unit of [...mended, ...others]) {
            const head = this.#input.renderingOf(unit);
            this.#left -= costOf(head);
            const isBlamed = this.#left < 0 ? nobody : this.#refusedBy(unit, head, after, mendedIn(unit));
            if (isBlamed !== undefined)
                return { unit, isBlamed };
        }
        return undefined;
    }
    #edited(targets) {
        const byPath = new Map();
        for (const { edits } of targets)
            for (const [path, own] of edits) {
                const known = byPath.get(path);
                if (known)
                    (0,append_all/* appendAll */.u)(known, own);
                else
                    byPath.set(path, [...own]);
            }
        const texts = new Map();
        for (const [path, edits] of byPath) {
            const file = this.#input.files.get(path);
            const own = (0,text_edit/* joinEdits */.w0)(edits);
            if (file === undefined || (0,text_edit/* editsConflict */.ao)(own))
                return undefined;
            texts.set(path, (0,text_edit/* applyEdits */.ct)(file.text, own));
        }
        return texts;
    }
    /** Whom of the mended a unit blames for what it stands against; undefined where it holds. */
    #refusedBy(unit, head, files, mended) {
        if (head.state === 'failed')
            return mended.length === 0 ? undefined : nobody;
        const again = unit.render(files);
        if (again.state === 'failed')
            return nobody;
        // Why not the others: what is read of a text as it was says what it said.
        const paths = new Set([...changedTexts(head, again), ...mended.map(({ location }) => location.path)]);
        const before = this.#known.get(unit) ?? this.#countsIn(unit, head, this.#input.files);
        this.#known.set(unit, before);
        const after = this.#countsIn(unit, again, files, paths);
        const due = countsOf(mended);
        const more = [...after.keys()].filter(key => (after.get(key) ?? 0) > (before.get(key) ?? 0) - (due.get(key) ?? 0));
        if (more.length > 0)
            return blamedFor(more, due);
        if (mended.length === 0)
            return undefined;
        const others = unmeantTexts(head, again, mended);
        return others.size > 0 ? ({ location }) => others.has(location.path) : undefined;
    }
    /** How much is found in texts of a rendering, all of them if no others are named, and in the unit that they are. */
    #countsIn(unit, rendering, files, paths) {
        return countsOf(findRendered(unit, rendering, files, this.#input.judgement, { paths }).map(({ rendered }) => rendered));
    }
}
/** Objects that are printed by a rendering which is still small. */
const small = 55;
const costOf = (rendering) => Math.max(1, Math.ceil(judge_rendered_printedBy(rendering) / small));
const nobody = () => false;
/** Blames those that are still there, and for what came those of the same place. */
const blamedFor = (more, due) => {
    const left = new Set(more.filter(key => due.has(key)));
    const places = new Set(more.flatMap(key => (due.has(key) ? [] : [key.slice(key.indexOf('\0'))])));
    return finding => left.has(rendered_proof_keyOf(finding)) || places.has(rendered_proof_keyOf(finding).slice(finding.ruleId.length));
};
/** The texts that are not the same on both sides, or only on one. */
const changedTexts = (before, after) => {
    const [was, is] = [rendered_proof_textsOf(before), rendered_proof_textsOf(after)];
    return [...new Set([...was.keys(), ...is.keys()])].filter(path => was.get(path) !== is.get(path));
};
/** The rendered texts that do not say what the rules' own edits of them would make them say, or are not as they were where there are none. */
const unmeantTexts = (before, after, mended) => {
    const edits = Map.groupBy(mended, ({ location }) => location.path);
    const [was, is] = [rendered_proof_textsOf(before), rendered_proof_textsOf(after)];
    const isMeant = (path) => {
        const own = edits.get(path);
        const [old, now] = [was.get(path) ?? '', is.get(path) ?? ''];
        if (own === undefined)
            return old === now;
        const joined = (0,text_edit/* joinEdits */.w0)(own.flatMap(({ fix }) => fix?.edits ?? []));
        return !(0,text_edit/* editsConflict */.ao)(joined) && meaningOf(path, now) === meaningOf(path, (0,text_edit/* applyEdits */.ct)(old, joined));
    };
    return new Set([...was.keys(), ...is.keys()].filter(path => !isMeant(path)));
};
const rendered_proof_keyOf = ({ ruleId, location: { path, subject } }) => `${ruleId}\0${path}\0${subject}`;
const countsOf = (findings) => {
    const counts = new Map();
    for (const finding of findings)
        counts.set(rendered_proof_keyOf(finding), (counts.get(rendered_proof_keyOf(finding)) ?? 0) + 1);
    return counts;
};
const rendered_proof_textsOf = (rendering) => rendering.state === 'failed' ? new Map() : new Map([...rendering.texts].map(([path, { artifact }]) => [path, artifact.file.text]));
/** The documents of a text, whatever the order of their keys and however they are written. */
const meaningOf = (path, text) => readDocuments((0,source_file/* sourceFile */.s)(path, text), 'unnamed')
    .map(read => (read.state === 'read' ? (0,go_value/* textOf */.b6)((0,encode_json/* encodeJson */.P)(read.value)) : read.reason))
    .join('\n');

;// CONCATENATED MODULE: ./build/review/rendered/proofs/rendered-fixes.js




/** Findings of one review that are asked for the edits that would mend them. */
const maxMended = 100;
/** Fixes or groups of them that are proven for one review: each renders all that its file is a part of. */
const maxProofs = 40;
/** What may be rendered for all of them: three environments for each, and each is judged again. */
const rendered_fixes_maxRenderings = 3 * maxProofs;
/**
 * The proven fixes of findings, which are edits of values, templates and patches that mend what is rendered of them. Each is proven alone, as when a
 * person applies one suggestion, with others only where these write in other templates, which print nothing of each other.
 */
const renderedFixes = (entries, pairs, sources, judgement) => {
    const heads = new Map(pairs.map(({ unit, head }) => [unit, head]));
    const proof = new RenderedProof({
        units: pairs.map(({ unit }) => unit),
        files: sources.head,
        renderingOf: unit => heads.get(unit) ?? rendering/* notDeployed */._k,
        judgement,
        renderings: rendered_fixes_maxRenderings,
    });
    const mayGoOn = () => !proof.isSpent && judgement.bounds?.patience?.isOver() !== true;
    const fixes = new Map();
    for (const group of independentGroups(rendered_fixes_candidatesOf(entries, sources), sources).slice(0, maxProofs)) {
        const proven = (0,extend_proven/* provenGroups */.Xp)(group, some => (mayGoOn() ? proof.apply(some) : extend_proven/* noneBlamed */.Gb), undefined, mayGoOn);
        for (const { entries: mended, fix, edits } of proven.flat()) {
            const placed = placedFix(fix, edits);
            if (placed)
                for (const entry of mended)
                    fixes.set(entry, placed);
        }
    }
    return fixes;
};
const rendered_fixes_candidatesOf = (entries, { head: files }) => {
    const found = [];
    for (const entry of entries) {
        const { pair, rendered } = entry;
        const text = pair.head.state === 'rendered' && rendered ? pair.head.texts.get(rendered.location.path) : undefined;
        const edits = rendered?.fix && text && mendingEdits(text, rendered.fix, files);
        if (rendered?.fix && edits)
            found.push({ entries: [entry], fix: rendered.fix, occurrences: [{ unit: pair.unit, rendered }], edits });
        if (found.length === maxMended)
            break;
    }
    return withSameEdits(found, ({ edits }) => edits).flatMap(([first, ...others]) => first === undefined
        ? []
        : [
            {
                ...first,
                entries: [first.entries[0], ...others.flatMap(({ entries }) => entries)],
                occurrences: [first, ...others].flatMap(({ occurrences }) => occurrences),
            },
        ]);
};
/** Candidates in groups of which each has one of a template at most, as their first ones come; what may meet others is a group of its own. */
const independentGroups = (candidates, sources) => {
    const groups = [];
    const inTemplate = new Map();
    const rounds = [];
    for (const candidate of candidates) {
        const path = ownTemplate(candidate, sources);
        const round = path === undefined ? undefined : (inTemplate.get(path) ?? 0);
        if (path !== undefined && round !== undefined)
            inTemplate.set(path, round + 1);
        const known = round === undefined ? undefined : rounds[round];
        if (known)
            known.push(candidate);
        else {
            const group = [candidate];
            groups.push(group);
            if (round !== undefined)
                rounds[round] = group;
        }
    }
    return groups;
};
/** Templates that others may include. Source: Helm documentation, "Declaring and using templates with define and template". */
const defines = /\{\{-?\s*(?:define|block)\b/u;
/** The template that all edits of a candidate are made in, where it prints what they mend and defines nothing for others. */
const ownTemplate = ({ entries: [{ pair, rendered }], edits }, { head }) => {
    const [path, ...others] = edits.keys();
    const isOwn = path !== undefined && others.length === 0 && pair.unit.kind === 'chart' && rendered?.location.path === path;
    return isOwn && !defines.test(head.get(path)?.text ?? '') ? path : undefined;
};
/** A fix of a rendered text as one of the files that it comes down to. */
const placedFix = (given, edits) => {
    const [first] = edits;
    return first && { path: first[0], at: (0,text_edit/* coveringRange */.DN)(first[1]), fix: fixOfEdits(given, edits) };
};
/** A finding with its proven fix: where something is missing, it is told where that can be added. */
const toldWithFix = (finding, { path, at, fix }) => {
    const { location, related } = finding;
    if (path === location.path)
        return { ...finding, fix };
    return {
        ...finding,
        location: { ...location, path, range: at },
        scope: at,
        related: [{ ...location, note: 'it is printed here' }, ...related],
        fix,
    };
};

// EXTERNAL MODULE: ./build/delta/causes.js + 4 modules
var causes = __webpack_require__(67185);
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
        const before = findRendered(pair.unit, again, files, this.#judgement);
        const after = this.#heads.get(pair) ?? findRendered(pair.unit, pair.head, head, this.#judgement);
        this.#heads.set(pair, after);
        return (0,match/* broughtIn */.Vw)({
            changes: renderedChanges({ base: again, head: pair.head }),
            base: comparedTexts(again, before),
            head: comparedTexts(pair.head, after),
        });
    }
}

// EXTERNAL MODULE: ./build/signing/change-images.js
var change_images = __webpack_require__(66265);
;// CONCATENATED MODULE: ./build/review/rendered/rendered-images.js




const artifactsOf = (rendering) => rendering.state === 'rendered' ? new Map([...rendering.texts].map(([path, { artifact }]) => [path, artifact])) : new Map();
/**
 * The images of rendered objects that a change brings in, at the lines that decide about them, the same one of several environments once.
 * Where the base could not be rendered, all of them count as introduced.
 */
const renderedImages = (pairs, { head }, lines, scope, plain) => {
    const told = new Set(plain.map(rendered_images_keyOf));
    const found = [];
    for (const pair of pairs) {
        if (pair.head.state === 'failed')
            continue;
        const { texts } = pair.head;
        const { files } = renderedChanges(pair);
        const images = (0,change_images/* changeImages */.v)({ files, base: artifactsOf(pair.base), head: artifactsOf(pair.head) }, scope);
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

// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(39681);
// EXTERNAL MODULE: ./build/review/unrendered/unrendered.js
var unrendered = __webpack_require__(52508);
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
        `${left.length === 1 ? 'was' : 'were'} not read, those least likely to: ${namedPaths(left)}. ` +
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

;// CONCATENATED MODULE: ./build/review/rendered/told-once.js
/**
 * What is told once: the same of one line, whatever deploys it, a line that two overlays build with being mended once. The object may have another name in
 * each of them, but where one line decides about several objects of a unit, each is told.
 */
const toldTogether = (items, as) => {
    const placeOf = (item) => {
        const { told, line, isGone = false } = as(item);
        const { ruleId, messageId, location, facts } = told;
        return JSON.stringify([isGone, ruleId, messageId, location.path, line ?? location.range.start, facts?.value]);
    };
    return [...Map.groupBy(items, placeOf).values()].flatMap(group => {
        const units = new Set(group.map(item => as(item).unit));
        if (units.size === group.length)
            return [group];
        const exactly = ({ told: { location } }) => JSON.stringify([location.subject, location.range.start]);
        return [...Map.groupBy(group, item => exactly(as(item))).values()];
    });
};
/** The line of a place, from 1. */
const told_once_lineOf = ({ path, range }, files) => files.get(path)?.lines.line(range.start);

// EXTERNAL MODULE: ./build/artifacts/unrendered/patch-content.js
var patch_content = __webpack_require__(41161);
;// CONCATENATED MODULE: ./build/review/rendered/unbuilt-overlays.js








const forAll = { fits: () => true, by: 'labels' };
/** Fields by which others than patches change objects that they choose themselves. */
const unbuilt_overlays_choosing = ['transformers', 'replacements', 'vars', 'configurations'];
const rootsOf = (file) => (0,parse/* parseYaml */.hN)(file, undefined, parse/* MAX_WRITTEN_LENGTH */.aJ).documents.flatMap(({ root }) => root ?? []);
const matches = (pattern, text) => {
    if (pattern === undefined || text === undefined)
        return true;
    try {
        return wholeMatcher(pattern)(text);
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
    ...(unbuilt_overlays_choosing.some(key => (0,lookup/* lookup */.$I)(root, key).state !== 'absent') ? [forAll] : []),
]);
const unbuilt_overlays_objectsOf = (file) => file === undefined ? [] : (0,kubernetes_parse/* parseKubernetes */.K)(file, { template: 'none' }).objects;
/** What patches choose an object by. */
const unbuilt_overlays_identityOf = ({ apiVersion, kind, name, node }, by) => {
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
    const manifests = changed.filter(path => unit.reads(path) && sources.head.has(path) && !(0,kubernetes_kustomization/* isKustomization */.Sv)(path));
    const isBroken = unit.render(sources.base).state === 'rendered';
    const dangers = isBroken
        ? [forAll]
        : [...sources.head.values()].flatMap(file => (0,kubernetes_kustomization/* isKustomization */.Sv)(file.path) && unit.reads(file.path) ? dangersIn(file, sources.head) : []);
    if (dangers.length === 0)
        return [];
    return manifests.flatMap((path) => {
        const file = sources.head.get(path);
        const former = unbuilt_overlays_objectsOf(sources.base.get(sources.moved.get(path) ?? path));
        const before = new Set(former.flatMap(object => [unbuilt_overlays_identityOf(object, 'name'), unbuilt_overlays_identityOf(object, 'labels')]));
        const fresh = unbuilt_overlays_objectsOf(file).find(object => dangers.some(({ fits, by }) => fits(object) && !before.has(unbuilt_overlays_identityOf(object, by))));
        if (fresh === undefined && !isBroken)
            return [];
        const range = fresh?.range;
        return [{ path, file, ...(range && { range }), what: 'is changed by overlays', renderer: 'overlays', reason: head.reason }];
    });
});

;// CONCATENATED MODULE: ./build/review/rendered/units/deployed-words.js
/** More environments, or folders, are not named. */
const maxNames = 5;
const deployed_words_named = (names) => `${names.slice(0, maxNames).join(', ')}${names.length > maxNames ? '\u2026' : ''}`;
const folderName = (folder) => (folder === '' ? 'at the root of the repository' : `"${folder.replace(/\/$/u, '')}"`);
/**
 * Says by what something is deployed: a sentence. `units` are the ways in which it is, `ways` how many ways there are to deploy the same chart or
 * kustomization: where it is all of them, they are not named.
 */
const deployedBy = (units, ways) => {
    const kinds = [...Map.groupBy(units, ({ kind }) => kind)].map(([kind, own]) => ({
        kind,
        folders: [...new Set(own.map(({ folder }) => folder))],
    }));
    const all = kinds.map(({ kind, folders }) => `the ${kind}${folders.length > 1 ? 's' : ''} ${deployed_words_named(folders.map(folderName))}`);
    const folders = kinds.flatMap(one => one.folders);
    const [{ kind }] = units;
    if (folders.length > 1)
        return `That is what ${all.join(' and ')} deploy.`;
    const names = units.map(({ environment }) => (environment === 'default' ? 'its own values' : environment));
    return `That is what the ${kind} ${folderName(folders[0] ?? '')} deploys${ways > 1 && names.length < ways ? ` with ${deployed_words_named(names)}` : ''}.`;
};

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
        this.pairs = renderPairs(sources, patience);
        this.lines = new ChangedLines(changes, sources);
        this.changed = changes.files.map(({ path }) => path);
    }
    /**
     * The delta with what is found in rendered objects beside what was found in the files themselves. What several environments have in
     * common is told once, and what is told of a template or an object itself is not told again.
     */
    join(given, judgement) {
        const all = this.pairs.flatMap(pair => judgePair(pair, this.sources, this.lines, judgement));
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
        const groups = toldTogether(own, one => asTold(one, this.sources)).map(group => this.#one(group));
        return {
            delta: { entries: [...delta.entries, ...groups.map(({ entry }) => entry)] },
            rendered: new Map(groups.flatMap(one => (one.entry.head ? [[one.entry.head, one]] : []))),
        };
    }
    #plainFindings({ entries }) {
        const plain = new PlainFindings((side, path, offset) => this.sources[side].get(path)?.lines.line(offset));
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
        const fixes = renderedFixes(own, this.pairs, this.sources, judgement);
        if (fixes.size === 0)
            return delta;
        return {
            entries: delta.entries.map(entry => {
                const told = entry.head && rendered.get(entry.head);
                const found = told && fixes.get(told);
                if (entry.head === undefined || found === undefined)
                    return entry;
                const isMoved = found.path !== entry.head.location.path;
                const head = toldWithFix(entry.head, found);
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
        const chosen = group.toSorted((one, other) => rendered_change_rankOf(one.entry) - rendered_change_rankOf(other.entry))[0];
        if (chosen === undefined)
            throw new Error('A group has no entry.');
        const { entry, pair } = chosen;
        if (entry.head === undefined)
            return chosen;
        const [first, ...others] = group.flatMap(one => one.entry.head !== undefined && one.entry.caused === entry.caused ? [one.pair.unit] : []);
        const alike = this.pairs.filter(other => other.unit.kind === pair.unit.kind && other.unit.folder === pair.unit.folder);
        const message = `${entry.head.message} ${deployedBy([first ?? pair.unit, ...others], alike.length)}`;
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
            return lockedElsewhere(path, this.sources.head, (0,text_path/* folderOf */.yS)(path) === unit.folder ? head.off : []);
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
    return renderer === 'overlays' || (renderer === 'charts' && head.state === 'rendered' && isInflatedWith(path, unit.reads, files));
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
const rendered_change_rankOf = (entry) => (entry.head === undefined ? 2 : entry.caused ? 0 : 1);
const asTold = ({ entry, pair }, { base, head }) => ({
    told: entry.head ?? entry.base,
    line: entry.head === undefined ? told_once_lineOf(entry.base.location, base) : told_once_lineOf(entry.head.location, head),
    unit: pair.unit,
    isGone: entry.head === undefined,
});

;// CONCATENATED MODULE: ./build/review/rendered/rendered.js
/** The door to the renderers: loaded only for a change that touches a chart or a kustomization. */




/***/ }),

/***/ 69987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ placeholderBlock),
/* harmony export */   Mg: () => (/* binding */ randomAlphabets),
/* harmony export */   Pg: () => (/* binding */ isPlaceholderBlock),
/* harmony export */   RC: () => (/* binding */ placeholderText),
/* harmony export */   Wi: () => (/* binding */ standsForRandom),
/* harmony export */   dX: () => (/* binding */ isUnfilledBlock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
/** Alphabets of random texts, by their names. */
const randomAlphabets = {
    alphanumeric: letters + digits,
    alphabetic: letters,
    numeric: digits,
    ascii: Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join(''),
};
/** Characters of an alphabet that depend on a name alone: what stands for a random text where something is rendered. */
const placeholderText = (alphabet, count, name) => {
    const parts = [];
    for (let block = 0; parts.length < count; block += 1)
        for (const byte of (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${name} ${block}`).digest())
            if (parts.length < count)
                parts.push(alphabet[byte % alphabet.length] ?? '');
    return parts.join('');
};
/** Shorter texts may be anything, longer ones are not drawn. */
const lengths = { least: 4, most: 1_000 };
/** True for a text that stands for a random one: a cluster gets another, which nobody knows. */
const standsForRandom = (text) => text.length >= lengths.least &&
    text.length <= lengths.most &&
    Object.entries(randomAlphabets).some(([name, alphabet]) => placeholderText(alphabet, text.length, name) === text);
/** What each key and certificate begins with that stands for one which is made where something is deployed. */
const blockStart = placeholderText(randomAlphabets.alphanumeric, 32, 'block');
const lineLength = 64;
/** A block of PEM that depends on its label and a name alone: what stands for a key or certificate that is made where something is rendered. */
const placeholderBlock = (label, name) => {
    const body = blockStart + placeholderText(`${randomAlphabets.alphanumeric}+/`, 4 * lineLength - blockStart.length, name);
    const lines = Array.from({ length: body.length / lineLength }, (_, index) => body.slice(index * lineLength, (index + 1) * lineLength));
    return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};
/** What a comment or a quotation begins its lines with, and dots where something was left out. */
const leftOut = /^[\s#/*>|-]{0,40}(?:\.{2,}|\u2026)\s*$/u;
/** The shortest key, one of Ed25519, has 64 characters of Base64. */
const leastKey = 40;
/** What keys begin with: a sequence of ASN.1, or the name of OpenSSH's form. */
const keyStart = /^(?:M[A-P]|b3Bl)/u;
/** What people write where somebody else is to put a key. A key that is only masked is told all the same: nobody masks what never was there. */
const toBeFilledIn = /your|here|insert|paste|replace|todo|change|fill|placeholder|example|[<>{}\u2026]/iu;
/** True for a block at an offset that is to be filled in: `-----BEGIN PRIVATE KEY-----\nYOUR KEY HERE\n-----END PRIVATE KEY-----`. */
const isUnfilledBlock = (text, at) => {
    const header = text.indexOf('-----', at + 5);
    const near = header === -1 ? '' : text.slice(header + 5, header + 5 + 4 * leastKey);
    const end = near.indexOf('-----END');
    const body = near.slice(0, Math.max(end, 0)).replaceAll(/\s|\\n/gu, '');
    return body.length < leastKey && toBeFilledIn.test(body) && !keyStart.test(body);
};
/** True where the line after the one at an offset begins such a block, or says with dots that one was left out. */
const isPlaceholderBlock = (text, at) => {
    const end = text.indexOf('\n', at);
    if (end === -1)
        return false;
    const next = text.indexOf('\n', end + 1);
    return text.startsWith(blockStart, end + 1) || leftOut.test(text.slice(end + 1, Math.min(next === -1 ? text.length : next, end + 100)));
};


/***/ }),

/***/ 68901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/** True of what JSON and YAML call an object or a mapping: neither a list nor null. */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ })

};
