"use strict";
exports.id = 2335;
exports.ids = [2335,8879];
exports.modules = {

/***/ 55421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ isYamlArtifact)
/* harmony export */ });
const isYamlArtifact = (artifact) => 'yaml' in artifact;


/***/ }),

/***/ 13699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ collectImages)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3060);

/** All images that a file names and that are pulled, in source order. */
const collectImages = (artifact) => ({
    kind: 'images',
    file: artifact.file,
    images: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(artifact).images(artifact),
});


/***/ }),

/***/ 20069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ parseArtifact),
  B: () => (/* binding */ parseLike)
});

;// CONCATENATED MODULE: ./build/artifacts/conflict-markers.js
/** The lines that git writes around the two sides of a conflict. Source: git-merge, "How conflicts are presented". */
const MARKERS = [/^<{7}(?: .*)?\r?$/m, /^={7}\r?$/m, /^>{7}(?: .*)?\r?$/m];
/** A merge conflict that was committed as it is; undefined when there is none. What it makes unreadable has no other reason. */
const conflictIn = (file) => {
    const [begins, ...others] = MARKERS;
    const found = begins.exec(file.text);
    if (found === null || !others.every(marker => marker.test(file.text)))
        return undefined;
    return {
        code: 'syntax-error',
        level: 'error',
        path: file.path,
        range: { start: found.index, end: found.index + found[0].trimEnd().length },
        message: 'A merge conflict begins here and was never resolved ("<<<<<<<"). Resolve it; until then the file can\'t be read as a whole.',
    };
};

// EXTERNAL MODULE: ./build/artifacts/kinds.js + 25 modules
var kinds = __webpack_require__(3060);
;// CONCATENATED MODULE: ./build/artifacts/parse-artifact.js


/**
 * Text to artifact, by kind. `companions` are other files by path: those that a Compose file refers to, kustomizations around manifests,
 * the values of charts.
 * Never throws: what can't be read is a notification in the artifact.
 */
const parseArtifact = (file, choice, companions) => withConflict(kinds/* fileKinds */.mv[choice.kind].parse(file, choice, companions));
/** What a conflict makes unreadable is told once, in its words. */
const withConflict = (artifact) => {
    if (artifact.notifications.every(({ code }) => code !== 'syntax-error'))
        return artifact;
    const conflict = conflictIn(artifact.file);
    if (conflict === undefined)
        return artifact;
    return { ...artifact, notifications: [conflict, ...artifact.notifications.filter(({ code }) => code !== 'syntax-error')] };
};
/** Reads a file as the same kind of artifact as another. */
const parseLike = (artifact, file, companions) => parseArtifact(file, { kind: artifact.kind, ...(0,kinds/* kindOf */.I)(artifact).choiceOf(artifact) }, companions);


/***/ }),

/***/ 14581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ repositoryUnit),
/* harmony export */   e: () => (/* binding */ describeUnit)
/* harmony export */ });
/** A unit of artifacts that were read. `reason` tells why it is not complete: a full sentence. */
const repositoryUnit = ({ unit, path, artifacts, former = { artifacts: [], objects: [] }, }, reason) => {
    let objects;
    return {
        kind: 'repository',
        unit,
        path,
        artifacts,
        // Why not at once: each proof of a fix makes the unit anew, which no rule may want to look at.
        get objects() {
            objects ??= artifacts.flatMap(artifact => (artifact.kind === 'kubernetes' ? artifact.objects : []));
            return objects;
        },
        former,
        complete: reason === undefined,
        ...(reason !== undefined && { reason }),
    };
};
/** How messages name a unit. */
const describeUnit = ({ unit, path }) => {
    switch (unit) {
        case 'cluster':
            return 'the manifests of the repository as a whole';
        case 'images':
            return path === '' ? 'what the repository builds and runs' : `what "${path}" builds and runs`;
        case 'compose-project':
            return `the Compose project of "${path}"`;
        case 'sops':
            return `"${path}" with the configuration of SOPS`;
        case 'kustomization':
            return `the kustomization "${path}"`;
        case 'chart':
        case 'folder':
            return path === '' ? `the ${unit} at the root` : `the ${unit} "${path}"`;
    }
};


/***/ }),

/***/ 50548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mD: () => (/* binding */ directivesOf),
  v9: () => (/* binding */ maySilence),
  J2: () => (/* binding */ ownDirectives),
  rM: () => (/* binding */ peerDirectives)
});

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/artifacts/artifact.js
var artifacts_artifact = __webpack_require__(55421);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/scalar.js
var yaml_scalar = __webpack_require__(46075);
;// CONCATENATED MODULE: ./build/artifacts/suppressions/annotations.js


/** Everything in a file that has annotations. A bare pod is its own template and comes once. */
const annotatedParts = ({ objects }) => objects.flatMap(object => {
    const own = annotationsOf(object.annotations);
    const templates = object.podSpecs.flatMap((podSpec) => {
        if (sameNode(podSpec.annotations, object.annotations))
            return [];
        const annotations = annotationsOf(podSpec.annotations);
        return annotations.length > 0 ? [{ part: 'pod-template', annotations, scope: podSpec.range, templates: [] }] : [];
    });
    const whole = {
        part: 'object',
        annotations: own,
        scope: object.range,
        templates: templates.flatMap(template => template.annotations),
    };
    return own.length > 0 ? [whole, ...templates] : templates;
});
const sameNode = (a, b) => a.state === 'present' && b.state === 'present' && a.node === b.node;
const annotationsOf = (annotations) => (0,lookup/* entriesOf */.Mc)(annotations).flatMap(({ name, value, range }) => {
    if (name === undefined)
        return [];
    const scalar = (0,yaml_scalar/* scalarValue */.U)(value);
    return [{ name, value: scalar === undefined || scalar === null ? undefined : String(scalar), at: range }];
});

// EXTERNAL MODULE: ./build/artifacts/suppressions/suppression-comment.js
var suppression_comment = __webpack_require__(59667);
// EXTERNAL MODULE: ./build/artifacts/suppressions/suppression-directive.js
var suppression_directive = __webpack_require__(19535);
;// CONCATENATED MODULE: ./build/artifacts/suppressions/own-annotations.js


/** What the names of our annotations begin with; `<pack>.<rule>` follows, because a name may hold only one `/`. */
const annotationPrefix = 'tidewaiter.dev/ignore.';
/** Our suppressions in annotations: `tidewaiter.dev/ignore.kubernetes.host-network: "reason until=2027-01-31"`. */
const ownAnnotationDirectives = (path, parts) => parts
    .flatMap(({ annotations, scope }) => annotations.flatMap(({ name, value, at }) => {
    if (!name.startsWith(annotationPrefix))
        return [];
    const pattern = name.slice(annotationPrefix.length).replace('.', '/');
    const { until, reason } = (0,suppression_comment/* splitUntil */.dk)(value ?? '');
    const why = reason.trim();
    return [
        {
            path,
            at,
            scopes: [scope],
            claims: [{ at, pattern }],
            ...(until !== undefined && { until }),
            ...(why !== '' && { reason: why }),
        },
    ];
}))
    .slice(0, suppression_directive/* maxDirectives */.hD);

// EXTERNAL MODULE: ./build/text/range.js
var text_range = __webpack_require__(56626);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
;// CONCATENATED MODULE: ./build/artifacts/suppressions/dockerfile-places.js

/** Answers which instruction or stage a comment of a Dockerfile stands in or above. */
class DockerfilePlaces {
    #dockerfile;
    constructor(dockerfile) {
        this.#dockerfile = dockerfile;
    }
    get whole() {
        return { start: 0, end: this.#dockerfile.file.text.length };
    }
    /** The instruction that the offset is in: a comment between its lines, or in its here-document. */
    around(offset) {
        const last = this.#dockerfile.instructions[this.#countUntil(offset) - 1];
        return last && offset < last.range.end ? last : undefined;
    }
    /** The first instruction that begins after the offset. */
    after(offset) {
        return this.#dockerfile.instructions[this.#countUntil(offset)];
    }
    /** The stage that an instruction is in; a FROM is in the stage it opens. */
    stageOf(instruction) {
        return instruction.keyword === 'FROM' ? this.#stageFrom(instruction) : instruction.stage;
    }
    /** What is said above an instruction: above a FROM, the stage is meant. */
    stageScope(instruction) {
        return (instruction.keyword === 'FROM' ? this.#stageFrom(instruction)?.range : undefined) ?? instruction.range;
    }
    /** The stage that the offset is in, or the first one when it stands above all stages. */
    stageAt(offset) {
        const { stages } = this.#dockerfile;
        return stages.findLast(stage => stage.range.start <= offset) ?? stages[0];
    }
    #stageFrom(from) {
        return this.#dockerfile.stages.find(stage => stage.from.range.start === from.range.start);
    }
    /** How many instructions begin at or before the offset. */
    #countUntil(offset) {
        const { instructions } = this.#dockerfile;
        return (0,sorted/* countWhile */.P)(instructions.length, index => (instructions[index]?.range.start ?? 0) <= offset);
    }
}

// EXTERNAL MODULE: ./build/text/indentation.js
var indentation = __webpack_require__(29152);
;// CONCATENATED MODULE: ./build/artifacts/suppressions/yaml-places.js


/** Answers which part of a YAML file a comment speaks about. */
class YamlPlaces {
    #yaml;
    #file;
    #apart;
    #dashes = new Map();
    #found;
    /** `apart` are documents that branches of a template were read as by themselves: what a comment stands above may be in one of them. */
    constructor(yaml, apart = []) {
        this.#yaml = yaml;
        this.#file = yaml.file;
        this.#apart = apart;
    }
    /** Targets in source order, the outer before the inner; walked when first asked for. */
    get #targets() {
        this.#found ??= withApart(targetsOf(this.#yaml.documents), this.#apart);
        return this.#found;
    }
    get whole() {
        return { start: 0, end: this.#file.text.length };
    }
    /** True when nothing but comments, directives and document marks stands before the offset. */
    isTop(offset) {
        const first = this.#targets[0];
        return first === undefined || offset < first.range.start;
    }
    /** What a comment covers: the next node when it has its line for itself, what stands before it otherwise. */
    covered(comment) {
        const { start, end } = comment.range;
        if (comment.ownLine)
            return this.nextOf(end).filter(({ start: next }) => !this.#isUnreadBetween(end, next));
        const line = lineRange(this.#file, comment.line);
        const before = this.#file.text.slice(line.start, start).trim();
        if (before === '---')
            return this.nextOf(end);
        if (/^-[- ]*$/u.test(before))
            return this.#next(end, true).map(target => target.range);
        return [line, ...this.#openedOn(line, start)];
    }
    /** The node that begins next after an offset: the item when its dash comes after the offset too, else its first entry. */
    nextOf(offset, accepts = () => true) {
        return this.#next(offset, false)
            .filter(accepts)
            .map(target => target.range);
    }
    /**
     * True when lines of a template stand between two offsets that no reading of it has: a comment above them is not about what comes after.
     */
    #isUnreadBetween(start, end) {
        if (!this.#yaml.documents.some(({ templated }) => templated))
            return false;
        const lastLine = this.#file.lines.lineStart(this.#file.lines.line(end));
        if (lastLine - start > maxLookedThrough)
            return true;
        const lines = withoutActions(this.#file.text.slice(start, Math.max(start, lastLine))).split('\n');
        return lines.some(line => !/^[ \t\r]*(?:#.*|---.*|-[- ]*)?$/u.test(line));
    }
    #next(offset, afterDash) {
        const targets = this.#targets;
        const index = firstAtOrAfter(targets, offset);
        const start = targets[index]?.range.start ?? 0;
        const dashes = afterDash || this.#dashOf(start) >= offset;
        for (let at = index; targets[at]?.range.start === start; at += 1) {
            const target = targets[at];
            if (target && (target.kind !== 'item' || !target.dash || dashes))
                return [target];
        }
        return [];
    }
    /** Where the dash of the item that begins at an offset stands; looked for once, because many comments may stand above one item. */
    #dashOf(start) {
        const known = this.#dashes.get(start) ?? dashBefore(this.#file.text, start);
        this.#dashes.set(start, known);
        return known;
    }
    /** The innermost entry whose key is on the line and whose value goes on behind the comment: `web: # \u2026`. */
    #openedOn(line, comment) {
        const targets = this.#targets;
        let opened;
        for (let index = firstAtOrAfter(targets, line.start); (targets[index]?.range.start ?? comment) < comment; index += 1) {
            const target = targets[index];
            if (target?.kind === 'entry' && target.range.end > comment)
                opened = target.range;
        }
        return opened ? [opened] : [];
    }
}
/** Characters between a comment and what it stands above; more is taken for something else. */
const maxLookedThrough = 4_000;
/** A text of a template without its actions. */
const withoutActions = (text) => {
    const parts = [];
    let at = 0;
    for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', at)) {
        const close = text.indexOf('}}', open);
        if (close === -1)
            break;
        parts.push(text.slice(at, open));
        at = close + 2;
    }
    return [...parts, text.slice(at)].join('');
};
/** A line, its line break included. */
const lineRange = (file, line) => ({ start: file.lines.lineStart(line), end: file.lines.lineEnd(line) });
const firstAtOrAfter = (targets, offset) => (0,sorted/* countWhile */.P)(targets.length, index => (targets[index]?.range.start ?? 0) < offset);
/** The offset of the last `-` that opens an item before a node, past comments and blank lines; -1 when something else stands there. */
const dashBefore = (text, start) => {
    let end = start;
    while (end > 0) {
        const begin = text.lastIndexOf('\n', end - 1) + 1;
        const line = text.slice(begin, end);
        const indent = (0,indentation/* indentationOf */.n)(line);
        if (/^-(?:[ \t\r]|$)/u.test(line.slice(indent)))
            return begin + indent;
        if (line.trim() !== '' && line[indent] !== '#')
            return -1;
        end = begin - 1;
    }
    return -1;
};
/** Targets with those that stand in no other reading of the text. What is around a branch is the same in all of them. */
const withApart = (targets, apart) => {
    if (apart.length === 0)
        return targets;
    const keyOf = ({ kind, range }) => `${kind} ${range.start}`;
    const known = new Set(targets.map(keyOf));
    const more = targetsOf(apart).filter(target => !known.has(keyOf(target)));
    // Why stable: an outer target that begins where an inner one does comes before it.
    return [...targets, ...more].toSorted((a, b) => a.range.start - b.range.start);
};
const targetsOf = (documents) => {
    const targets = [];
    const pending = documents
        .flatMap(({ root }) => root
        ? [{ node: root, ...(root.kind === 'mapping' && { target: { kind: 'document', range: root.range, dash: false } }) }]
        : [])
        .reverse();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { node, target } = next;
        if (target)
            targets.push(target);
        if (node.kind === 'mapping') {
            for (const { value, range } of node.entries.toReversed())
                pending.push({ node: value, target: { kind: 'entry', range, dash: false } });
        }
        else if (node.kind === 'sequence') {
            for (const item of node.items.toReversed())
                pending.push({ node: item, target: { kind: 'item', range: item.range, dash: !node.flow } });
        }
    }
    return targets;
};

;// CONCATENATED MODULE: ./build/artifacts/suppressions/own-dockerfile.js





/** Our suppressions in a Dockerfile: comments, and shell comments in the scripts of RUN. */
const ownDockerfileDirectives = (dockerfile) => {
    const { file } = dockerfile;
    const directives = [];
    const malformed = [];
    if (!file.text.includes(suppression_comment/* commentMarker */.Ql))
        return { directives, malformed };
    const places = new DockerfilePlaces(dockerfile);
    for (const place of markersOf(file, places)) {
        const at = { start: place.hash, end: trimmedEnd(file.text, place.line) };
        const read = (0,suppression_comment/* readSuppressionComment */.$B)(file.text.slice(place.marker, at.end), place.marker);
        if (!read)
            continue;
        if (directives.length + malformed.length >= suppression_directive/* maxDirectives */.hD) {
            malformed.push((0,suppression_directive/* tooManyDirectives */.C2)(file.path, at));
            break;
        }
        const problem = read.problem ?? misplaced(place, read.comment.verb, places);
        if (read.comment === undefined || problem !== undefined)
            malformed.push({ path: file.path, at, message: problem ?? '' });
        else {
            const { verb, ...written } = read.comment;
            directives.push({ path: file.path, at, scopes: scopesOf(place, verb, places, file), ...written });
        }
    }
    return { directives, malformed };
};
const trimmedEnd = (text, line) => {
    let { end } = line;
    while (end > line.start && /\s/u.test(text[end - 1] ?? ''))
        end -= 1;
    return end;
};
function* markersOf(file, places) {
    const { text } = file;
    for (let marker = text.indexOf(suppression_comment/* commentMarker */.Ql); marker !== -1; marker = text.indexOf(suppression_comment/* commentMarker */.Ql, marker + 1)) {
        const hash = hashBefore(text, marker);
        if (hash === undefined)
            continue;
        const lineNumber = file.lines.line(marker);
        const line = lineRange(file, lineNumber);
        const ownLine = /^\uFEFF?[ \t]*#/u.test(text.slice(line.start, hash + 1));
        const instruction = places.around(hash);
        const heredoc = instruction?.heredocs.find(({ bodyRange }) => (0,text_range/* containsOffset */.Zf)(bodyRange, hash));
        // A here-document of COPY is the text of a file: what looks like a comment there is none of the Dockerfile's.
        if (heredoc && instruction && !runsShell(instruction))
            continue;
        yield { marker, hash, line, lineNumber, ownLine, instruction };
    }
}
/** The `#` that makes a comment of the marker; it begins its line or has white space before it. */
const hashBefore = (text, marker) => {
    let at = marker - 1;
    while (text[at] === ' ' || text[at] === '\t')
        at -= 1;
    return text[at] === '#' && (at === 0 || /\s/u.test(text[at - 1] ?? '')) ? at : undefined;
};
const runsShell = (instruction) => {
    switch (instruction.keyword) {
        case 'RUN':
        case 'CMD':
        case 'ENTRYPOINT':
        case 'HEALTHCHECK':
            return true;
        case 'ONBUILD':
            return instruction.trigger !== undefined && runsShell(instruction.trigger);
        default:
            return false;
    }
};
const misplaced = ({ ownLine, instruction, hash }, verb, places) => {
    if (!ownLine && !(instruction && runsShell(instruction))) {
        return 'Outside of shell commands, Dockerfiles have no comments at the end of a line: this is an argument. Write it on the line above.';
    }
    if (verb !== 'ignore-file')
        return undefined;
    const first = places.after(-1);
    return first && hash > first.range.start
        ? '"ignore-file" counts only at the top of the file, above the first instruction. Move it there.'
        : undefined;
};
const scopesOf = (place, verb, places, file) => {
    const { instruction, hash } = place;
    const next = instruction ? undefined : places.after(hash);
    if (verb === 'ignore-file')
        return [places.whole];
    if (verb === 'ignore-stage') {
        const stage = next?.keyword === 'FROM' ? places.stageOf(next) : instruction ? places.stageOf(instruction) : places.stageAt(hash);
        return stage ? [stage.range] : [];
    }
    if (!instruction)
        return next ? [next.range] : [];
    return place.ownLine ? nextLine(place, instruction, file) : [place.line];
};
/** The first line after a comment inside an instruction that is neither a comment nor blank. */
const nextLine = ({ lineNumber }, instruction, file) => {
    for (let number = lineNumber + 1; number <= instruction.endLine; number += 1) {
        const line = lineRange(file, number);
        const text = file.text.slice(line.start, line.end).trimStart();
        if (text !== '' && !text.startsWith('#'))
            return [line];
    }
    return [];
};

;// CONCATENATED MODULE: ./build/artifacts/suppressions/own-lines.js



const isNothing = (line) => /^\uFEFF?\s*(?:[#;].*)?$/u.test(line);
/** A line without its line break and the blanks before that. */
const trimmedLine = ({ text, lines }, number) => {
    const start = lines.lineStart(number);
    return { start, end: start + text.slice(start, lines.lineEnd(number)).trimEnd().length };
};
/** Lines that a comment can speak about; longer blocks are not covered whole. */
const maxLines = 1_000;
/** What stands under a comment: a line with those that go on with it, or the table whose header it is. */
const blockAfter = (file, line) => {
    const textOf = (number) => (0,text_range/* textUnder */.I5)(file.text, trimmedLine(file, number));
    const last = Math.min(file.lines.line(file.text.length), line + maxLines);
    let first = line + 1;
    while (first <= last && isNothing(textOf(first)))
        first += 1;
    if (first > last)
        return undefined;
    const isTable = /^\s*\[/u.test(textOf(first));
    let end = first;
    while (end < last && (isTable ? !/^\s*\[/u.test(textOf(end + 1)) : textOf(end).endsWith('\\')))
        end += 1;
    return { start: file.lines.lineStart(first), end: trimmedLine(file, end).end };
};
const isTop = ({ text }, at) => text.slice(0, at).split('\n').every(isNothing);
/** Our suppressions in a file of lines: a comment speaks about what stands under it, or about its own line. */
const ownLineDirectives = ({ file, comments }) => {
    const directives = [];
    const malformed = [];
    if (!file.text.includes(suppression_comment/* commentMarker */.Ql))
        return { directives, malformed };
    for (const at of comments) {
        const marker = (0,suppression_comment/* findMarker */.Ed)(file.text, at);
        const read = marker === undefined ? undefined : (0,suppression_comment/* readSuppressionComment */.$B)(file.text.slice(marker, at.end), marker);
        if (!read)
            continue;
        if (directives.length + malformed.length >= suppression_directive/* maxDirectives */.hD) {
            malformed.push((0,suppression_directive/* tooManyDirectives */.C2)(file.path, at));
            break;
        }
        const verb = read.comment?.verb;
        const problem = read.problem ?? own_lines_misplaced(file, at, verb);
        if (read.comment === undefined || problem !== undefined)
            malformed.push({ path: file.path, at, message: problem ?? '' });
        else {
            const { verb: _verb, ...written } = read.comment;
            directives.push({
                path: file.path,
                at,
                scopes: verb === 'ignore-file' ? [{ start: 0, end: file.text.length }] : covered(file, at),
                ...written,
            });
        }
    }
    return { directives, malformed };
};
const covered = (file, { start }) => {
    const number = file.lines.line(start);
    const line = trimmedLine(file, number);
    if (!isNothing((0,text_range/* textUnder */.I5)(file.text, line)))
        return [line];
    const block = blockAfter(file, number);
    return block === undefined ? [] : [block];
};
const own_lines_misplaced = (file, { start }, verb) => {
    if (verb === 'ignore-stage')
        return 'Only Dockerfiles have stages. Write "ignore" above the line.';
    return verb === 'ignore-file' && !isTop(file, start) ? '"ignore-file" counts only at the top of the file. Move it there.' : undefined;
};

;// CONCATENATED MODULE: ./build/artifacts/suppressions/own-yaml.js


/** Our suppressions in the comments of a YAML file. */
const ownYamlDirectives = (yaml, places) => {
    const { file } = yaml;
    const directives = [];
    const malformed = [];
    if (!file.text.includes(suppression_comment/* commentMarker */.Ql))
        return { directives, malformed };
    for (const comment of yaml.comments) {
        const marker = (0,suppression_comment/* findMarker */.Ed)(file.text, comment.range);
        const read = marker === undefined ? undefined : (0,suppression_comment/* readSuppressionComment */.$B)(file.text.slice(marker, comment.range.end).trimEnd(), marker);
        if (!read)
            continue;
        if (directives.length + malformed.length >= suppression_directive/* maxDirectives */.hD) {
            malformed.push((0,suppression_directive/* tooManyDirectives */.C2)(file.path, comment.range));
            break;
        }
        const problem = read.problem ?? own_yaml_misplaced(comment, read.comment.verb, places);
        if (read.comment === undefined || problem !== undefined)
            malformed.push({ path: file.path, at: comment.range, message: problem ?? '' });
        else {
            const { verb, ...written } = read.comment;
            directives.push({
                path: file.path,
                at: comment.range,
                scopes: verb === 'ignore-file' ? [places.whole] : places.covered(comment),
                ...written,
            });
        }
    }
    return { directives, malformed };
};
const own_yaml_misplaced = (comment, verb, places) => {
    if (verb === 'ignore-stage')
        return 'Only Dockerfiles have stages. Write "ignore" above the service, container or object.';
    return verb === 'ignore-file' && !places.isTop(comment.range.start)
        ? '"ignore-file" counts only at the top of the file, above the first key. Move it there.'
        : undefined;
};

// EXTERNAL MODULE: ./build/artifacts/suppressions/peers/peer-rules.js + 2 modules
var peer_rules = __webpack_require__(63947);
;// CONCATENATED MODULE: ./build/artifacts/suppressions/peers/peer-annotations.js


/** Pieces of names; a file without any of them has no annotation of another tool. */
const peerAnnotationMarkers = [
    'checkov.io/skip',
    'bridgecrew.io/skip',
    'cortex.io/skip',
    'kube-linter.io/',
    'kube-score/',
    'polaris.fairwinds.com/',
];
/** `checkov.io/skip1: CKV_K8S_20=reason`. Any name that holds the word counts. Source: checkov, `kubernetes/kubernetes_utils.py`. */
const readCheckov = ({ name, value }) => {
    if (value === undefined || !['checkov.io/skip', 'bridgecrew.io/skip', 'cortex.io/skip'].some(word => name.includes(word)))
        return undefined;
    const equals = value.indexOf('=');
    const id = equals === -1 ? value : value.slice(0, equals);
    return { peer: 'checkov', checks: (0,peer_rules/* peerChecks */.O4)('checkov', id.trim()), reason: equals === -1 ? undefined : value.slice(equals + 1) };
};
const kubeLinterCheck = 'ignore-check.kube-linter.io/';
/** On the object only; the value is the reason. Source: kube-linter, `docs/configuring-kubelinter.md`. */
const readKubeLinter = ({ name, value }, { part }) => {
    if (part !== 'object')
        return undefined;
    if (name === 'kube-linter.io/ignore-all')
        return { peer: 'kube-linter', checks: (0,peer_rules/* allPeerChecks */.No)('kube-linter'), reason: value };
    return name.startsWith(kubeLinterCheck)
        ? { peer: 'kube-linter', checks: (0,peer_rules/* peerChecks */.O4)('kube-linter', name.slice(kubeLinterCheck.length)), reason: value }
        : undefined;
};
/** Ids that mean others too. Source: kube-score, `scorecard/scorecard.go`. */
const impliedByKubeScore = {
    'container-resources': ['container-ephemeral-storage-request-and-limit'],
};
const listed = (value) => (value ?? '').split(',', 100).map(id => id.trim());
/**
 * `kube-score/ignore: "a, b"`, `*` for all; `kube-score/skip: "true"` for all, too. What a pod template enables again is not skipped by its
 * object. Source: kube-score, `scorecard/enabled.go`.
 */
const readKubeScore = ({ name, value }, { templates }) => {
    if (name === 'kube-score/skip')
        return value === 'true' ? { peer: 'kube-score', checks: (0,peer_rules/* allPeerChecks */.No)('kube-score') } : undefined;
    if (name !== 'kube-score/ignore')
        return undefined;
    const enabled = new Set(templates.flatMap(template => (template.name === 'kube-score/enable' ? listed(template.value) : [])));
    const ids = listed(value).flatMap(id => [id, ...(impliedByKubeScore[id] ?? [])]);
    const checks = ids.includes('*') ? (0,peer_rules/* allPeerChecks */.No)('kube-score') : ids.flatMap(id => (0,peer_rules/* peerChecks */.O4)('kube-score', id));
    return { peer: 'kube-score', checks: checks.filter(check => !enabled.has(check.id)) };
};
const polarisCheck = /^polaris\.fairwinds\.com\/([A-Za-z0-9_-]{1,100})-exempt$/u;
/** On the controller; only the value `true` counts. Source: Polaris, `docs/customization/exemptions.md`. */
const readPolaris = ({ name, value }, { part }) => {
    if (part !== 'object' || value?.toLowerCase() !== 'true')
        return undefined;
    if (name === 'polaris.fairwinds.com/exempt')
        return { peer: 'polaris', checks: (0,peer_rules/* allPeerChecks */.No)('polaris') };
    const id = polarisCheck.exec(name)?.[1];
    return id === undefined ? undefined : { peer: 'polaris', checks: (0,peer_rules/* peerChecks */.O4)('polaris', id) };
};
const readers = [readCheckov, readKubeLinter, readKubeScore, readPolaris];
/** Suppressions of other tools in annotations, as far as a rule of ours is like what they skip. */
const peerAnnotationDirectives = (path, parts) => parts
    .flatMap(part => part.annotations.flatMap(annotation => readers.flatMap((read) => {
    const skip = read(annotation, part);
    if (!skip || skip.checks.length === 0)
        return [];
    const reason = skip.reason?.trim();
    const { at } = annotation;
    return [
        {
            peer: skip.peer,
            path,
            at,
            scopes: [part.scope],
            claims: [{ at, checks: skip.checks }],
            ...(reason !== undefined && reason !== '' && { reason }),
        },
    ];
})))
    .slice(0, suppression_directive/* maxDirectives */.hD);

// EXTERNAL MODULE: ./build/text/wildcard.js
var wildcard = __webpack_require__(10393);
;// CONCATENATED MODULE: ./build/artifacts/suppressions/peers/peer-comment.js


/** Characters of a comment that are looked at. */
const maxLength = 2_000;
const maxIds = 100;
/**
 * `hadolint ignore=DL3008,DL3015 # reason`, with `global` or `stage` before `ignore`. The whole comment must be of this form; ids of
 * ShellCheck are no business of ours. Source: hadolint, `src/Hadolint/Pragma.hs`.
 */
const readHadolint = (text) => {
    const head = /^[ \t]*hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=[ \t]*/u.exec(text.slice(0, maxLength));
    if (!head)
        return undefined;
    const [list = '', ...reasons] = text.slice(head[0].length, maxLength).trimEnd().split('#');
    const ids = list.split(',', maxIds).map(id => id.trim());
    if (!ids.every(id => /^[DLSC0-9]+$/u.test(id)))
        return undefined;
    const reason = reasons.join('#').trim();
    const reach = head[1] === 'global' || head[1] === 'stage' ? head[1] : 'inline';
    return { reach, checks: ids.flatMap(id => (0,peer_rules/* peerChecks */.O4)('hadolint', id)), ...(reason !== '' && { reason }) };
};
/** The value of BuildKit's `check` directive: `skip=A,B;error=true`. Source: BuildKit, `frontend/dockerfile/linter/linter.go`. */
const readBuildkitOptions = (value) => {
    const skips = value
        .slice(0, maxLength)
        .split(';', 3)
        .flatMap(option => {
        const [key = '', list = ''] = option.split('=', 2);
        return key.trim() === 'skip' ? list.split(',', maxIds).map(name => name.trim()) : [];
    });
    return {
        checks: skips.length === 1 && skips[0] === 'all' ? (0,peer_rules/* allPeerChecks */.No)('buildkit') : skips.flatMap(name => (0,peer_rules/* peerChecks */.O4)('buildkit', name)),
    };
};
/** `check=skip=A,B` as a comment above an instruction; the value ends at the first space. */
const readBuildkitComment = (text) => {
    const value = /^[ \t]*check[ \t]*=[ \t]*([^ \t]+)/iu.exec(text.slice(0, maxLength))?.[1];
    return value === undefined ? undefined : readBuildkitOptions(value);
};
/** `checkov:skip=CKV_DOCKER_2:reason`, anywhere in a comment. Source: checkov, `common/comment/enum.py`. */
const peer_comment_readCheckov = (text) => {
    const found = /(?:checkov|bridgecrew|cortex):skip= {0,10}([A-Za-z0-9_-]{1,100}(?:,[A-Za-z0-9_-]{1,100}){0,50})(?::(.*))?/u.exec(text.slice(0, maxLength));
    if (!found)
        return undefined;
    const reason = found[2]?.trim() ?? '';
    return { checks: (found[1] ?? '').split(',').flatMap(id => (0,peer_rules/* peerChecks */.O4)('checkov', id)), ...(reason !== '' && { reason }) };
};
const trivyWords = (text) => text
    .slice(0, maxLength)
    .split(/[ \t]+/u)
    .map(word => word.replace(/^[#/*]+/u, ''))
    .filter(word => word !== '');
/**
 * `trivy:ignore:AVD-DS-0002:exp:2027-01-01`, several with spaces between; `*` in an id stands for anything.
 * Source: Trivy, `pkg/iac/ignore/parse.go`.
 */
const readTrivy = (text) => {
    const words = trivyWords(text).map(readTrivyWord);
    const found = words.filter(word => word !== undefined);
    const skips = found.map(({ id, until }) => ({
        checks: id.includes('*') ? trivyChecksLike(id) : (0,peer_rules/* peerChecks */.O4)('trivy', id),
        ...(until !== undefined && { until }),
    }));
    return found.length === 0 ? undefined : { skips, begins: words[0] !== undefined };
};
/** True when a comment begins with a word of Trivy's. */
const beginsWithTrivy = (text) => {
    const [first] = text.includes(':ignore:') ? trivyWords(text) : [];
    return first !== undefined && readTrivyWord(first) !== undefined;
};
const readTrivyWord = (word) => {
    const [tool, ...sections] = word.split(':', 20);
    if (tool !== 'trivy' && tool !== 'tfsec')
        return undefined;
    const values = new Map();
    for (let index = 0; index + 1 < sections.length; index += 2)
        values.set(sections[index] ?? '', sections[index + 1] ?? '');
    const id = values.get('ignore') ?? '';
    // Attributes (`[name=x]`) and workspaces narrow the words to something of Terraform's.
    return id === '' || id.includes('[') || values.has('ws') ? undefined : { id, until: values.get('exp') };
};
const trivyChecksLike = (glob) => {
    const pattern = glob.toLowerCase();
    return (0,peer_rules/* allPeerChecks */.No)('trivy').filter(({ id }) => (0,wildcard/* matchesWildcard */._)(pattern, id.toLowerCase()) || (0,wildcard/* matchesWildcard */._)(pattern, `avd-${id.toLowerCase()}`));
};
/**
 * `kics-scan ignore`, `disable=<uuid>,<uuid>`, `enable=\u2026` (all others are skipped), `ignore-line`, `ignore-block`; case does not matter.
 * Source: KICS, `docs/running-kics.md`.
 */
const readKics = (text) => {
    const command = /^[ \t]*kics-scan[ \t]+([^ \t]+)/u.exec(text.slice(0, maxLength).toLowerCase())?.[1];
    if (command === undefined)
        return undefined;
    if (command === 'ignore-line')
        return { reach: 'line', checks: (0,peer_rules/* allPeerChecks */.No)('kics') };
    if (command === 'ignore-block')
        return { reach: 'block', checks: (0,peer_rules/* allPeerChecks */.No)('kics') };
    if (command === 'ignore')
        return { reach: 'file', checks: (0,peer_rules/* allPeerChecks */.No)('kics') };
    const [verb, list = ''] = command.split('=', 2);
    const named = list.split(',', maxIds).flatMap(id => (0,peer_rules/* peerChecks */.O4)('kics', id));
    if (verb === 'disable')
        return { reach: 'file', checks: named };
    return verb === 'enable' ? { reach: 'file', checks: allBut('kics', named) } : undefined;
};
/** All checks of a tool, without the rules that the kept ones speak about. */
const allBut = (peer, kept) => {
    const rules = new Set(kept.flatMap(check => check.rules));
    return (0,peer_rules/* allPeerChecks */.No)(peer).map(({ id, rules: own }) => ({ id, rules: own.filter(rule => !rules.has(rule)) }));
};

;// CONCATENATED MODULE: ./build/artifacts/suppressions/peers/trivy-lines.js

/**
 * Which line Trivy's comments speak of: the one below, and when several stand below each other, the one below the last.
 * Source: Trivy, `pkg/iac/ignore/rule.go`.
 */
class TrivyLines {
    #targets = new Map();
    /** Comments in source order. */
    constructor(comments) {
        for (const { line, text } of comments.toReversed()) {
            if (beginsWithTrivy(text))
                this.#targets.set(line, this.#targets.get(line + 1) ?? line + 1);
        }
    }
    /** The line that a comment on this line speaks of. */
    target(line) {
        return this.#targets.get(line) ?? line;
    }
}

;// CONCATENATED MODULE: ./build/artifacts/suppressions/peers/peer-dockerfile.js




const markers = ['hadolint', 'check', 'bridgecrew:', 'cortex:', 'trivy:', 'tfsec:', 'kics-scan'];
/** Suppressions of other tools in a Dockerfile, as far as a rule of ours is like what they skip. */
const peerDockerfileDirectives = (dockerfile) => {
    const { file } = dockerfile;
    if (!markers.some(marker => file.text.includes(marker)))
        return [];
    const reader = new PeerDockerfileReader(dockerfile);
    for (const directive of dockerfile.directives)
        if (directive.name === 'check')
            reader.add('buildkit', directive.range, [reader.places.whole], readBuildkitOptions(directive.value));
    for (const comment of dockerfile.comments) {
        if (reader.count >= suppression_directive/* maxDirectives */.hD)
            break;
        reader.read({ comment, inside: reader.places.around(comment.range.start) !== undefined });
    }
    reader.readBuildkit(dockerfile.comments);
    return reader.directives.slice(0, suppression_directive/* maxDirectives */.hD);
};
class PeerDockerfileReader {
    directives = [];
    places;
    /** Words of other tools that were read, also those that are about nothing of ours: what costs time. */
    count = 0;
    #path;
    #trivy;
    constructor(dockerfile) {
        this.#path = dockerfile.file.path;
        this.places = new DockerfilePlaces(dockerfile);
        this.#trivy = new TrivyLines(dockerfile.comments);
    }
    add(peer, at, scopes, { checks, reason, until }) {
        this.count += 1;
        if (checks.length === 0 || scopes.length === 0)
            return;
        this.directives.push({
            peer,
            path: this.#path,
            at,
            scopes,
            claims: [{ at, checks }],
            ...(reason !== undefined && { reason }),
            ...(until !== undefined && { until }),
        });
    }
    read({ comment, inside }) {
        const { text, range } = comment;
        const checkov = peer_comment_readCheckov(text);
        // Checkov collects the comments of the file without asking where they stand.
        if (checkov)
            this.add('checkov', range, [this.places.whole], checkov);
        if (inside)
            return;
        this.#hadolint(comment);
        this.#trivyIgnore(comment);
        this.#kics(comment);
    }
    /**
     * Of the comments above an instruction, the first that is one of BuildKit's counts. Blank lines do not part them, an empty comment does.
     * Source: BuildKit, `frontend/dockerfile/parser/parser.go`.
     */
    readBuildkit(comments) {
        const first = new Map();
        for (const comment of comments) {
            const below = this.places.around(comment.range.start) ? undefined : this.places.after(comment.range.start);
            if (!below)
                continue;
            if (comment.text.trim() === '')
                first.delete(below);
            const skip = first.has(below) ? undefined : readBuildkitComment(comment.text);
            if (skip)
                first.set(below, { comment, skip });
        }
        for (const [below, { comment, skip }] of first)
            this.add('buildkit', comment.range, [this.places.stageScope(below)], skip);
    }
    #hadolint({ text, range, line }) {
        const skip = readHadolint(text);
        if (!skip)
            return;
        const below = this.places.after(range.start);
        const instruction = below?.startLine === line + 1 ? below : undefined;
        const stage = instruction?.keyword === 'FROM' ? this.places.stageOf(instruction)?.range : undefined;
        const scope = { global: this.places.whole, stage, inline: instruction?.range }[skip.reach];
        this.add('hadolint', range, scope ? [scope] : [], skip);
    }
    #trivyIgnore(comment) {
        const found = readTrivy(comment.text);
        if (!found?.begins)
            return;
        const below = this.places.after(comment.range.start);
        if (below?.startLine !== this.#trivy.target(comment.line))
            return;
        for (const skip of found.skips)
            this.add('trivy', comment.range, [below.range], skip);
    }
    #kics({ text, range }) {
        const skip = readKics(text);
        if (!skip)
            return;
        const below = this.places.after(range.start);
        if (skip.reach === 'file') {
            // Only above the first instruction.
            if (below === this.places.after(-1))
                this.add('kics', range, [this.places.whole], skip);
        }
        else if (below)
            this.add('kics', range, [skip.reach === 'block' ? this.places.stageScope(below) : below.range], skip);
    }
}

;// CONCATENATED MODULE: ./build/artifacts/suppressions/peers/peer-yaml.js





const kicsMarker = 'kics-scan';
const trivyMarkers = ['trivy:ignore:', 'tfsec:ignore:'];
/** Words of comments; a file without any of them has no comment for another tool. */
const peerCommentMarkers = [kicsMarker, ...trivyMarkers];
/**
 * Suppressions of other tools in the comments of a YAML file: KICS, which reads Compose files and manifests, and Trivy, which reads
 * manifests. All other tools want annotations there.
 */
const peerYamlDirectives = (yaml, places, kind) => {
    const { file } = yaml;
    const kics = file.text.includes(kicsMarker);
    const trivy = kind === 'kubernetes' && trivyMarkers.some(marker => file.text.includes(marker));
    const directives = [];
    /** Words of other tools that were read, also those that are about nothing of ours. */
    let count = 0;
    if (!kics && !trivy)
        return directives;
    const lines = new TrivyLines(trivy ? yaml.comments.filter(comment => comment.ownLine) : []);
    const add = (peer, at, scopes, { checks, reason, until }) => {
        count += 1;
        if (checks.length === 0 || scopes.length === 0)
            return;
        directives.push({
            peer,
            path: file.path,
            at,
            scopes,
            claims: [{ at, checks }],
            ...(reason !== undefined && { reason }),
            ...(until !== undefined && { until }),
        });
    };
    for (const comment of yaml.comments) {
        if (count >= suppression_directive/* maxDirectives */.hD)
            break;
        if (kics && comment.ownLine)
            addKics(comment, yaml, places, add);
        if (trivy)
            addTrivy(comment, lines, yaml, places, add);
    }
    return directives;
};
const addKics = (comment, yaml, places, add) => {
    const skip = readKics(comment.text);
    if (!skip)
        return;
    const { range, line } = comment;
    if (skip.reach === 'file') {
        if (places.isTop(range.start))
            add('kics', range, [places.whole], skip);
    }
    else if (skip.reach === 'line')
        add('kics', range, [lineRange(yaml.file, line + 1)], skip);
    else
        add('kics', range, blockBelow(comment, yaml, places), skip);
};
/** The node that begins on the line below; a whole document only when the comment follows a `---`. */
const blockBelow = ({ range, line }, yaml, places) => {
    const below = lineRange(yaml.file, line + 1);
    return places.nextOf(range.end, ({ kind, range: { start } }) => (0,text_range/* containsOffset */.Zf)(below, start) && (kind !== 'document' || isMarked(yaml, range.start)));
};
/** True when the document that the offset is in begins with `---` above it. */
const isMarked = (yaml, offset) => {
    const document = yaml.documents.findLast(({ range }) => range.start <= offset);
    return document !== undefined && /^---/mu.test(yaml.file.text.slice(document.range.start, offset));
};
const addTrivy = (comment, lines, { file }, places, add) => {
    const found = readTrivy(comment.text);
    if (!found)
        return;
    const own = lineRange(file, comment.line);
    const line = lineRange(file, lines.target(comment.line));
    const scopes = comment.ownLine && found.begins ? [line, ...places.nextOf(line.start, target => target.range.start < line.end)] : [own];
    for (const skip of found.skips)
        add('trivy', comment.range, scopes, skip);
};

;// CONCATENATED MODULE: ./build/artifacts/suppressions/file-directives.js












const placesIn = (artifact) => {
    const read = new Set(artifact.yaml.documents);
    const others = artifact.kind === 'kubernetes' ? artifact.objects.map(({ node }) => node.document).filter(document => !read.has(document)) : [];
    return new YamlPlaces(artifact.yaml, [...new Set(others)]);
};
/** Words one of which stands in every text that silences something; ours stands in the names of our annotations, too. */
const file_directives_markers = [suppression_comment/* commentMarker */.Ql, ...peerCommentMarkers, ...peerAnnotationMarkers];
/** False for the text of a YAML file that no comment and no annotation of can silence anything: it need not be parsed for that. */
const maySilence = (text) => file_directives_markers.some(marker => text.includes(marker));
/** What our own comments and annotations in a file want. */
const ownDirectives = (0,once_for/* onceFor */.b)((artifact) => {
    if (artifact.kind === 'dockerfile')
        return ownDockerfileDirectives(artifact);
    if (!(0,artifacts_artifact/* isYamlArtifact */.w)(artifact))
        return ownLineDirectives(artifact);
    const comments = ownYamlDirectives(artifact.yaml, placesIn(artifact));
    if (artifact.kind !== 'kubernetes' || !artifact.file.text.includes(annotationPrefix))
        return comments;
    return { ...comments, directives: [...comments.directives, ...ownAnnotationDirectives(artifact.file.path, annotatedParts(artifact))] };
});
/** What other tools' comments and annotations in a file want, as far as it is about something that we look at too. */
const peerDirectives = (0,once_for/* onceFor */.b)((artifact) => {
    if (artifact.kind === 'dockerfile')
        return peerDockerfileDirectives(artifact);
    if (!(0,artifacts_artifact/* isYamlArtifact */.w)(artifact))
        return [];
    const comments = peerYamlDirectives(artifact.yaml, placesIn(artifact), artifact.kind);
    if (artifact.kind !== 'kubernetes' || !peerAnnotationMarkers.some(marker => artifact.file.text.includes(marker)))
        return comments;
    return [...comments, ...peerAnnotationDirectives(artifact.file.path, annotatedParts(artifact))];
});
/** What all comments and annotations in a file want, ours and those of other tools. */
const directivesOf = (artifact) => [
    ...ownDirectives(artifact).directives,
    ...peerDirectives(artifact),
];


/***/ }),

/***/ 59667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ readSuppressionComment),
/* harmony export */   Ed: () => (/* binding */ findMarker),
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   dk: () => (/* binding */ splitUntil)
/* harmony export */ });
/* harmony import */ var _text_closest_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76214);

/** The word that a comment of ours begins with. */
const commentMarker = 'tidewaiter';
const verbs = ['ignore', 'ignore-stage', 'ignore-file'];
const example = 'Write "# tidewaiter: ignore[rule-id] -- reason".';
/** Characters of a comment that are looked at. */
const maxLength = 2_000;
const maxRules = 50;
/**
 * Reads a comment's text, from the marker on; `start` is the marker's offset in the file. Undefined when the text only speaks of us
 * (`# tidewaiter runs in CI`).
 */
const readSuppressionComment = (whole, start) => {
    const text = whole.slice(0, maxLength);
    const head = /^tidewaiter(:?)[ \t]*([A-Za-z-]*)[ \t]*/u.exec(text);
    if (!head)
        return undefined;
    const [matched, colon, written = ''] = head;
    const verb = verbs.find(candidate => candidate === written);
    if (colon !== ':')
        return written.startsWith('ignore') ? { problem: `A ":" is missing after "tidewaiter". ${example}` } : undefined;
    if (!verb) {
        const close = (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_0__/* .closestName */ .N)(written, verbs);
        return { problem: `"${written}" is not understood.${close ? ` Did you mean "${close}"?` : ` ${example}`}` };
    }
    if (text[matched.length] !== '[')
        return { problem: `"${verb}" names no rules. Write "# tidewaiter: ${verb}[rule-id] -- reason".` };
    const open = matched.length + 1;
    const close = text.indexOf(']', open);
    if (close === -1)
        return { problem: `The "]" after the rules is missing. ${example}` };
    const claims = readRules(text.slice(open, close), start + open);
    if (claims.length === 0)
        return { problem: `The list of rules is empty. ${example}` };
    if (claims.length > maxRules)
        return { problem: `More than ${maxRules} rules are named. Use a glob such as "dockerfile/*".` };
    return { comment: { verb, claims, ...readTail(text.slice(close + 1)) } };
};
const readRules = (list, start) => {
    let offset = start;
    return list.split(',').flatMap(part => {
        const pattern = part.trim();
        const begin = offset + part.length - part.trimStart().length;
        offset += part.length + 1;
        return pattern === '' ? [] : [{ pattern, at: { start: begin, end: begin + pattern.length } }];
    });
};
/** `until 2027-01-31 -- reason`. The date may be written with `=`, and may stand after the reason then; the dashes may be left out. */
const readTail = (text) => {
    const first = /^[ \t]*until(?:[ \t]*=[ \t]*|[ \t]+)([^ \t,;]+)/u.exec(text);
    if (first)
        return { until: first[1] ?? '', ...reasonOf(text.slice(first[0].length)) };
    const { until, reason } = splitUntil(text);
    return { ...(until !== undefined && { until }), ...reasonOf(reason) };
};
/** A text with `until=DATE` in it, as in the value of an annotation: the date, and the text without it. */
const splitUntil = (text) => {
    const at = text.lastIndexOf('until=');
    if (at === -1 || /[^ \t,;(]/u.test(text.slice(Math.max(0, at - 1), at)))
        return { until: undefined, reason: text };
    const rest = text.slice(at + 'until='.length);
    const until = /^[^ \t,;)]*/u.exec(rest)?.[0] ?? '';
    return { until, reason: `${text.slice(0, at)}${rest.slice(until.length)}` };
};
const reasonOf = (text) => {
    const reason = text.replace(/^[ \t]*(?:--|[-:\u2014\u2013;,])?[ \t]*/u, '').trim();
    return reason === '' ? {} : { reason };
};
/** The offset of the marker in a comment that begins with `#`: right after that, or after a second `#` when something else stands first. */
const findMarker = (text, comment) => {
    const written = text.slice(comment.start, comment.end);
    for (let at = written.indexOf(commentMarker); at !== -1; at = written.indexOf(commentMarker, at + 1)) {
        if (/#[ \t]{0,20}$/u.test(written.slice(Math.max(0, at - 21), at)))
            return comment.start + at;
    }
    return undefined;
};


/***/ }),

/***/ 19535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ tooManyDirectives),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   hD: () => (/* binding */ maxDirectives)
/* harmony export */ });
/** More directives of one file than this are not read. */
const maxDirectives = 500;
const tooManyDirectives = (path, at) => ({
    path,
    at,
    message: `The file has more than ${maxDirectives} suppressions; this one and those after it are not read. Use "ignore-file", or a waiver in the policy.`,
});
/** What a directive says, wherever it stands. */
const wordsOf = ({ peer, claims, reason, until }) => JSON.stringify([peer, claims.map(({ pattern, checks }) => [pattern, checks?.map(check => check.id)]), reason, until]);


/***/ }),

/***/ 88313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lineMapOf)
/* harmony export */ });
/* harmony import */ var _change_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88944);
/* harmony import */ var _line_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20848);
/* harmony import */ var _text_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85340);



/** How the lines of a changed file relate: by the host's hunks, else by comparing the texts. */
const lineMapOf = (file, changes, { baseFiles, headFiles }) => file.hunks
    ? new _line_map_js__WEBPACK_IMPORTED_MODULE_0__/* .LineMap */ .H(file.hunks)
    : new _line_map_js__WEBPACK_IMPORTED_MODULE_0__/* .LineMap */ .H((0,_text_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .diffTexts */ .W)(baseFiles.get((0,_change_set_js__WEBPACK_IMPORTED_MODULE_2__/* .basePath */ .Jp)(file))?.text ?? '', headFiles.get(file.path)?.text ?? ''), changes.computedContext ?? 'no-comments');


/***/ }),

/***/ 20848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ LineMap)
/* harmony export */ });
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29546);

/** Relates the lines of base and head. */
class LineMap {
    /** Head lines that the diff shows. */
    #spans;
    /** Runs of changed lines in source order. */
    blocks;
    /** `context` widens hunks that hold no context lines of their own; `no-comments`: a comment can't stand anywhere. */
    constructor(hunks, context = 0) {
        this.#spans = context === 'no-comments' ? [] : shownSpans(hunks, context);
        this.blocks = hunks.flatMap(changedBlocks);
    }
    /** The base line that a head line was, or undefined when the change wrote it. */
    baseLine(headLine) {
        const block = this.#lastBlockFrom(headLine);
        if (!block)
            return headLine;
        return headLine < block.head.to ? undefined : headLine - block.head.to + block.base.to;
    }
    /** True when the change wrote at least one of the head lines `first..last` (both inclusive). */
    touches(first, last) {
        const block = this.#lastBlockFrom(last);
        return block !== undefined && block.head.to > first && block.head.from < block.head.to;
    }
    /** True when the head lines `first..last` (inclusive) lie in one hunk, context lines included: GitHub accepts a comment there. */
    isInOneHunk(first, last) {
        const span = lastFrom(this.#spans, first, one => one.from);
        return span !== undefined && last < span.to;
    }
    /**
     * True when the base lines `first..last` (inclusive) were deleted or rewritten as one run: GitHub accepts a comment on the left side
     * there.
     */
    isInOneDeletion(first, last) {
        const block = lastFrom(this.blocks, first, ({ base }) => base.from);
        return this.#spans.length > 0 && block !== undefined && last < block.base.to;
    }
    /** The block of which a head line is one. */
    blockAt(headLine) {
        const block = this.#lastBlockFrom(headLine);
        return block && headLine < block.head.to ? block : undefined;
    }
    /** The last block that begins at or before a head line. */
    #lastBlockFrom(headLine) {
        return lastFrom(this.blocks, headLine, ({ head }) => head.from);
    }
}
/** The last of some parts in source order that begins at or before a line (binary search). */
const lastFrom = (parts, line, fromOf) => {
    const begins = (part) => part !== undefined && fromOf(part) <= line;
    return parts[(0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_0__/* .countWhile */ .P)(parts.length, index => begins(parts[index])) - 1];
};
/** Head lines of each hunk, widened by context; spans that come to touch are one, as in a diff. */
const shownSpans = (hunks, context) => {
    const spans = [];
    for (const { headStart, headCount } of hunks) {
        // Why plus one: an empty side names the line before the change.
        const start = headCount === 0 ? headStart + 1 : headStart;
        const span = { from: Math.max(1, start - context), to: start + headCount + context };
        const before = spans.at(-1);
        if (before && context > 0 && span.from <= before.to)
            spans[spans.length - 1] = { from: before.from, to: span.to };
        else
            spans.push(span);
    }
    return spans;
};
const changedBlocks = (hunk) => {
    const blocks = [];
    let base = hunk.baseCount === 0 ? hunk.baseStart + 1 : hunk.baseStart;
    let head = hunk.headCount === 0 ? hunk.headStart + 1 : hunk.headStart;
    let start;
    const close = () => {
        if (start)
            blocks.push({ base: { from: start.base, to: base }, head: { from: start.head, to: head }, deletedTexts: start.texts });
        start = undefined;
    };
    for (const line of hunk.lines) {
        if (line.sign === ' ') {
            close();
            base += 1;
            head += 1;
            continue;
        }
        start ??= { base, head, texts: [] };
        if (line.sign === '-') {
            start.texts.push(line.text);
            base += 1;
        }
        else
            head += 1;
    }
    close();
    return blocks;
};


/***/ }),

/***/ 79848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vw: () => (/* binding */ broughtIn),
  Aq: () => (/* binding */ formerFindings),
  cF: () => (/* binding */ matchFindings)
});

// EXTERNAL MODULE: ./build/artifacts/compose/project-variables.js + 1 modules
var project_variables = __webpack_require__(60340);
// EXTERNAL MODULE: ./build/text/bare-text.js
var bare_text = __webpack_require__(73803);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(88944);
// EXTERNAL MODULE: ./build/changes/file-line-map.js
var file_line_map = __webpack_require__(88313);
// EXTERNAL MODULE: ./build/changes/line-map.js
var line_map = __webpack_require__(20848);
;// CONCATENATED MODULE: ./build/delta/compared-files.js



const comparedFiles = (changes, base, head) => {
    const texts = { baseFiles: base.files, headFiles: head.files };
    const changed = changes.files.map((file) => comparedFile(file, (0,file_line_map/* lineMapOf */.w)(file, changes, texts)));
    const known = new Set(changed.flatMap(({ basePath: from, headPath: to }) => [from, to]));
    const unchanged = [...head.artifacts.keys()].filter(path => !known.has(path) && base.artifacts.has(path));
    const all = [...changed, ...unchanged.map(path => ({ basePath: path, headPath: path, map: new line_map/* LineMap */.H([]) }))];
    return {
        all,
        byHead: new Map(all.flatMap(file => (file.headPath === undefined ? [] : [[file.headPath, file]]))),
        byBase: new Map(all.flatMap(file => (file.basePath === undefined ? [] : [[file.basePath, file]]))),
    };
};
const comparedFile = (file, map) => ({
    basePath: file.status === 'added' || file.status === 'copied' ? undefined : (0,change_set/* basePath */.Jp)(file),
    headPath: file.status === 'removed' ? undefined : file.path,
    map,
});

// EXTERNAL MODULE: ./build/artifacts/compose/source.js
var compose_source = __webpack_require__(36363);
;// CONCATENATED MODULE: ./build/delta/extended-services.js

/**
 * Finds what was said of the services that extend another one: what they had themselves and have from there now was theirs before. The service that they extend is
 * judged with its own file, too.
 */
class ExtendedServices {
    #head;
    #extending;
    #findings;
    constructor(head) {
        this.#head = head;
    }
    /** The findings of the same rule about services that extend the one that a finding is about. */
    alsoSaid({ ruleId }, { path, type, name }) {
        if (type !== 'service' || name === undefined)
            return [];
        this.#extending ??= extending(this.#head.artifacts);
        const services = this.#extending.get(serviceKey(path, name)) ?? [];
        if (services.length === 0)
            return [];
        this.#findings ??= Map.groupBy(this.#head.findings, finding => {
            const { subjects } = this.#head;
            const subject = subjects.of(finding);
            return subject?.type === 'service' ? `${finding.ruleId}\0${serviceKey(subject.path, subject.name ?? '')}` : '';
        });
        const found = this.#findings;
        return services.flatMap(service => found.get(`${ruleId}\0${service}`) ?? []);
    }
}
const serviceKey = (path, name) => `${path}\0${name}`;
/** Services by those of other files that they extend. */
const extending = (artifacts) => {
    const found = [];
    for (const artifact of artifacts.values()) {
        if (artifact.kind !== 'compose')
            continue;
        const source = (0,compose_source/* readComposeSource */.U_)(artifact.file);
        for (const { node, name } of artifact.services) {
            const reference = (0,compose_source/* extendsOf */.nG)(source, node);
            if (typeof reference === 'object' && reference.file?.path !== undefined)
                found.push({ extended: serviceKey(reference.file.path, reference.service), by: serviceKey(artifact.file.path, name) });
        }
    }
    return new Map([...Map.groupBy(found, ({ extended }) => extended)].map(([extended, all]) => [extended, all.map(({ by }) => by)]));
};

// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
// EXTERNAL MODULE: ./build/delta/subjects/subjects-of.js
var subjects_of = __webpack_require__(12751);
;// CONCATENATED MODULE: ./build/delta/finding-subjects.js



/** The subjects of a file by their keys. Why once: a side is compared more than once. */
const subjectsByKey = (0,once_for/* onceFor */.b)((artifact) => Map.groupBy((0,subjects_of/* subjectsOf */.Z)(artifact), ({ key }) => key));
/** Finds the subjects of one side's findings; undefined for findings in files that are no changed artifacts. */
class FindingSubjects {
    #byPath = new Map();
    constructor(artifacts) {
        for (const artifact of artifacts)
            this.#byPath.set(artifact.file.path, subjectsByKey(artifact));
    }
    /** All subjects of the side. */
    *all() {
        for (const keys of this.#byPath.values())
            for (const subjects of keys.values())
                yield* subjects;
    }
    /**
     * The subject that a finding is about: of several of the same key the one around it, or its file when none has that key. A finding about
     * what a Dockerfile ends in is the file's, whatever stage is the last one.
     */
    of({ location: { path, subject, range }, concerns }) {
        const keys = this.#byPath.get(path);
        const [file] = keys?.get('') ?? [];
        if (concerns === 'image')
            return file;
        const named = keys?.get(subject) ?? [];
        return aroundOf(named, range.start) ?? named[0] ?? file;
    }
}
/** The last of the subjects of one key, in source order, that begins at or before an offset and is around it (binary search). */
const aroundOf = (subjects, offset) => {
    const found = subjects[(0,sorted/* countWhile */.P)(subjects.length, index => (subjects[index]?.range.start ?? 0) <= offset) - 1];
    return found && offset <= found.range.end ? found : undefined;
};

// EXTERNAL MODULE: ./build/delta/subjects/words.js
var words = __webpack_require__(52527);
;// CONCATENATED MODULE: ./build/delta/merged-subjects.js

/** Likeness from which on a container of one object is that of another, and how many of them make the one object part of the other. */
const leastLike = 0.6;
const leastLikeParts = 2;
/** Containers of one name in a file that are compared with one that is gone. */
const maxTwins = 8;
/**
 * Finds what became of findings whose container was made one with another of its name: of two branches of a template one is left, of two
 * objects with the same containers one. What is said of that one is said of both, so that neither was fixed.
 */
class MergedSubjects {
    #paired;
    #basePartsOf;
    /** Containers of the head that were another one at the base, by what they are called and the path that their file had then. */
    #headParts;
    #findings;
    #ownersNow = new Map();
    constructor(paired, headFindings) {
        this.#paired = paired;
        this.#basePartsOf = Map.groupBy(paired.baseSubjects.all().filter(isPart), ({ parent }) => parent);
        const byKey = Map.groupBy([...paired.subjects].filter(([, was]) => isPart(was)), ([, was]) => keyOf(was));
        this.#headParts = new Map([...byKey].map(([key, pairs]) => [key, pairs.map(([now]) => now)]));
        this.#findings = Map.groupBy(headFindings, finding => paired.headSubjects.of(finding));
    }
    /** The finding of the head that stands for one of the base whose container went into another. */
    told(base) {
        const subject = this.#paired.baseSubjects.of(base);
        if (!subject || !isPart(subject) || subject.parent === undefined || this.#paired.headOf.has(subject))
            return undefined;
        const owners = this.#ownersOf(subject.parent);
        const twins = this.#twinsOf(subject).filter(({ parent }) => owners.has(parent));
        return twins.flatMap(twin => this.#findings.get(twin) ?? []).find(({ ruleId }) => ruleId === base.ruleId);
    }
    #twinsOf(part) {
        return part.name === undefined && part.nameTemplate === undefined ? [] : (this.#headParts.get(keyOf(part)) ?? []).slice(0, maxTwins);
    }
    /** The object that another became; when it is gone, those that took in some of its containers, or have several that are like them. */
    #ownersOf(owner) {
        const known = this.#ownersNow.get(owner);
        if (known)
            return known;
        const now = this.#paired.headOf.get(owner);
        const found = new Set(now ? [now] : this.#takersOf(this.#basePartsOf.get(owner) ?? []));
        this.#ownersNow.set(owner, found);
        return found;
    }
    #takersOf(parts) {
        const like = parts.flatMap(part => [
            ...new Set(this.#twinsOf(part)
                .filter(twin => (0,words/* similarity */.k8)(twin.words, part.words) >= leastLike)
                .map(({ parent }) => parent)),
        ]);
        const several = [...Map.groupBy(like, owner => owner)].flatMap(([owner, times]) => (times.length >= leastLikeParts ? [owner] : []));
        return [...parts.flatMap(part => this.#paired.headOf.get(part)?.parent ?? []), ...several];
    }
}
const isPart = ({ type }) => type === 'container';
const keyOf = ({ path, kind, name, nameTemplate }) => JSON.stringify([path, kind, name, nameTemplate]);

;// CONCATENATED MODULE: ./build/delta/moved-instructions.js


/** Texts shorter than this are too common to say that an instruction went to another file. */
const leastMovedLength = 20;
/**
 * Findings on instructions that went, word for word, to another stage of their Dockerfile, or into a Dockerfile that the change adds. What
 * one file lost and another that was there before gained are two things, and so are what one file still has and what another one has now,
 * too.
 */
const pairMovedInstructions = (left, base, head, files) => {
    const within = pairEqual(left, {
        base: finding => moved_instructions_keyOf(finding, base, 0, finding.location.path),
        head: finding => moved_instructions_keyOf(finding, head, 0, files.byHead.get(finding.location.path)?.basePath),
    });
    const taken = new Set(within.flat());
    const isGone = ({ location: { path, range } }) => {
        const now = files.byBase.get(path)?.headPath ?? path;
        const file = base.files.get(path);
        return !head.unread.has(now) && file !== undefined && !hasLine(head.files.get(now), lineAt(file, range.start));
    };
    const rest = {
        base: left.base.filter(finding => !taken.has(finding) && isGone(finding)),
        head: left.head.filter(finding => !taken.has(finding) && files.byHead.get(finding.location.path)?.basePath === undefined),
    };
    const across = pairEqual(rest, {
        base: finding => moved_instructions_keyOf(finding, base, leastMovedLength, ''),
        head: finding => moved_instructions_keyOf(finding, head, leastMovedLength, ''),
    });
    return [...within, ...across];
};
/** Pairs findings by keys, each at most once, in order. */
const pairEqual = (left, keys) => {
    const waiting = Map.groupBy(left.base, keys.base);
    return left.head.flatMap(finding => {
        const key = keys.head(finding);
        const before = key === undefined ? undefined : waiting.get(key)?.shift();
        return before ? [[finding, before]] : [];
    });
};
/** The rule, the line and the text of a finding on an instruction, in the file that counts; undefined for what takes no part. */
const moved_instructions_keyOf = (finding, { files, artifacts }, least, home) => {
    const { path, range } = finding.location;
    const file = files.get(path);
    if (home === undefined || finding.identity !== undefined || file === undefined || artifacts.get(path)?.kind !== 'dockerfile')
        return undefined;
    const text = (0,bare_text/* bareText */.O)(file.text.slice(range.start, range.end));
    if (text.length < least)
        return undefined;
    const whole = least > 0 ? text : lineAt(file, range.start);
    return `${finding.ruleId}\0${home}\0${whole}\0${text}`;
};
const lineAt = (file, offset) => {
    const line = file.lines.line(offset);
    return (0,bare_text/* bareText */.O)(file.text.slice(file.lines.lineStart(line), file.lines.lineEnd(line)));
};
/** Why once: each finding that is left asks for its own line. */
const bareLines = (0,once_for/* onceFor */.b)(({ text }) => new Set(text.split('\n').map(bare_text/* bareText */.O)));
const hasLine = (file, line) => file !== undefined && bareLines(file).has(line);

;// CONCATENATED MODULE: ./build/delta/moved-settings.js
/**
 * Pairs what is said of a pod with what was said of its containers, and the other way round: `runAsUser: 0` is as bad in the one place as in the other. A
 * setting of the pod is none of the change's where all containers that are there had it; one of a container where the pod had it and nothing of the
 * container was replaced.
 */
class MovedSettings {
    /** Base findings by those of the head that they became. */
    pairs = new Map();
    /** Findings of the head that were part of one of the base about the whole pod. */
    parts = new Set();
    /** Findings of the head about the whole pod by those of the base that they took in. */
    wholes = new Map();
    #known;
    #before;
    #containers;
    /** Base findings that were found again. */
    #found;
    constructor(base, head, known) {
        this.#known = known;
        this.#before = bySubject(base, known.baseSubjects);
        this.#containers = Map.groupBy(known.headSubjects.all().filter(isContainer), ({ parent }) => parent);
        this.#found = new Set(known.baseOf.values());
        for (const finding of head) {
            const subject = known.baseOf.has(finding) ? undefined : known.headSubjects.of(finding);
            const was = subject && known.subjects.get(subject);
            if (subject?.type === 'object')
                this.#ofPod(finding, subject);
            else if (subject && was && isContainer(subject) && isAllIn(was, subject))
                this.#ofContainer(finding, was);
        }
    }
    #ofPod(finding, pod) {
        const all = (this.#containers.get(pod) ?? []).map(one => this.#said(finding, this.#known.subjects.get(one)));
        if (all.some(some => some.length === 0))
            return;
        const left = all.flat().filter(one => !this.#found.has(one));
        const first = likest(finding, left);
        if (first === undefined)
            return;
        this.pairs.set(finding, first);
        for (const other of left)
            if (other !== first && other.messageId === finding.messageId)
                this.wholes.set(other, finding);
        this.#found.add(first);
    }
    #ofContainer(finding, was) {
        const whole = likest(finding, this.#said(finding, was.parent));
        if (whole === undefined)
            return;
        if (this.#found.has(whole))
            this.parts.add(finding);
        else
            this.pairs.set(finding, whole);
        this.#found.add(whole);
    }
    /** What the rule of a finding said of a subject of the base. */
    #said({ ruleId }, subject) {
        return (subject && this.#before.get(subject)?.get(ruleId)) ?? [];
    }
}
/** What says the same of the same thing, else the same, else whatever there is. */
const likest = (finding, others) => others.find(other => other.identity === finding.identity && other.messageId === finding.messageId) ??
    others.find(other => other.messageId === finding.messageId) ??
    others[0];
const isContainer = ({ type }) => type === 'container';
const bySubject = (findings, subjects) => new Map([...Map.groupBy(findings, finding => subjects.of(finding))].map(([subject, own]) => [
    subject,
    Map.groupBy(own, ({ ruleId }) => ruleId),
]));
/** True when all that a subject held is still in what it became. */
const isAllIn = (before, now) => [...before.words].every(([word, count]) => (now.words.get(word) ?? 0) >= count);

// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
;// CONCATENATED MODULE: ./build/delta/outdone-findings.js


/** The rules that are silent where a finding is. */
const silenced = ({ formerly, insteadOf = [] }) => formerly === undefined ? insteadOf : [formerly, ...insteadOf];
/**
 * Finds those of the other side that say more than a finding of the same subject, or of what it is a part of, so that its rule was silent there: a filter that
 * was not set and is switched off now, or the other way round.
 */
class OutdoneFindings {
    #becomes;
    #subjectsOf;
    #tellers;
    /** `others` are the findings of the other side, with their subjects. `becomes`: its subjects by those of the own side. */
    constructor(becomes, own, others) {
        this.#becomes = becomes;
        this.#subjectsOf = own;
        const tellers = new Map();
        for (const finding of others.findings) {
            const subject = silenced(finding).length === 0 ? undefined : others.subjects.of(finding);
            if (subject === undefined)
                continue;
            const known = tellers.get(subject);
            if (known)
                known.push(finding);
            else
                tellers.set(subject, [finding]);
        }
        this.#tellers = tellers;
    }
    /**
     * The finding of the other side that says more than one of the own side, and is no milder. `untouched`: said of what the subject is a part of, it
     * counts only where nothing changed in the subject itself, which may have kept it off.
     */
    by(own, where = 'anywhere') {
        const subject = this.#tellers.size === 0 ? undefined : this.#subjectsOf.of(own);
        const same = subject && this.#becomes.get(subject);
        for (let other = same; other !== undefined; other = other.parent) {
            if (other !== same && where === 'untouched' && !isUntouched(subject, same))
                return undefined;
            const teller = this.#tellers
                .get(other)
                ?.find(finding => silenced(finding).includes(own.ruleId) && (0,severity/* compareSeverity */.zK)(finding.severity, own.severity) <= 0);
            if (teller)
                return teller;
        }
        return undefined;
    }
}
const isUntouched = (one, other) => one !== undefined && other !== undefined && (0,words/* similarity */.k8)(one.words, other.words) === 1;

;// CONCATENATED MODULE: ./build/delta/pair-findings.js

/**
 * Pairs the findings of one rule about one subject: on the same line, by the rule's own identity, by their text, by what they are about,
 * then what took the place of what, as far as that is much the same.
 */
const pairFindings = (given) => {
    const pairs = new Map();
    const bases = new Set(given.base.map(finding => known(finding, given.baseFile)));
    const heads = new Set(given.head.map(finding => known(finding, given.headFile)));
    const add = (base, head) => {
        pairs.set(head.finding, base.finding);
        bases.delete(base);
        heads.delete(head);
    };
    const { map } = given;
    const allKeys = [...(map ? [sameLine(map)] : []), identity, value, pair_findings_text];
    for (const keys of allKeys)
        pairByKey(bases, heads, keys, add);
    for (const head of heads) {
        const base = mostAlike(head, bases, map);
        if (base)
            add(base, head);
    }
    const [base, ...moreBases] = bases;
    const [head, ...moreHeads] = heads;
    // One of each: whatever else became of it, it is what the rule says of the subject, where the rule can tell whether it is worse.
    if (base && head && moreBases.length + moreHeads.length === 0 && isOnePerSubject(given, base, head))
        add(base, head);
    return pairs;
};
const known = (finding, file) => {
    const { range } = finding.location;
    const { line, column } = file?.lines.position(range.start) ?? { line: 0, column: 0 };
    const text = file === undefined ? '' : (0,bare_text/* bareText */.O)(file.text.slice(range.start, range.end));
    const whole = file === undefined || text.length >= leastTelling
        ? text
        : (0,bare_text/* bareText */.O)(file.text.slice(file.lines.lineStart(line), file.lines.lineEnd(line)));
    const context = finding.identity ?? finding.facts?.value ?? whole;
    let words;
    return {
        finding,
        line,
        column,
        text,
        context,
        // Why not at once: most are paired by what is equal.
        get words() {
            words ??= wordsOf(context);
            return words;
        },
    };
};
/** A text shorter than this, such as `true` or `sudo`, says little without its line. */
const leastTelling = 12;
const isOnePerSubject = ({ base: bases, head: heads }, base, head) => bases.length === 1 && heads.length === 1 && base.finding.facts !== undefined && head.finding.facts !== undefined;
const sameLine = (map) => ({
    head: ({ finding, line, column, text: own }) => {
        const before = map.baseLine(line);
        return before === undefined ? undefined : `${finding.messageId} ${before}:${column} ${own}`;
    },
    base: ({ finding, line, column, text: own }) => `${finding.messageId} ${line}:${column} ${own}`,
});
const both = (keyOf) => ({ base: keyOf, head: keyOf });
const identity = both(({ finding }) => finding.identity);
const pair_findings_text = both(({ context }) => context);
const value = both(({ finding: { facts } }) => facts && `${facts.value ?? ''}\0${facts.hazards?.toSorted().join('\0') ?? ''}\0${facts.degree ?? 0}`);
const pairByKey = (bases, heads, keys, add) => {
    const waiting = Map.groupBy(bases, keys.base);
    for (const head of heads) {
        const key = keys.head(head);
        const base = key === undefined ? undefined : waiting.get(key)?.shift();
        if (base)
            add(base, head);
    }
};
/** Least likeness of two texts of which one took the other's place: in one changed block, and elsewhere in the subject. */
const leastInPlace = 0.2;
const leastElsewhere = 0.5;
/** The base finding that a head finding took the place of. */
const mostAlike = (head, bases, map) => {
    const block = map?.blockAt(head.line);
    let best;
    for (const base of bases.values().take(maxCompared)) {
        const inPlace = block !== undefined && block.base.from <= base.line && base.line < block.base.to;
        const score = likeness(base, head) + (inPlace ? 1 : 0);
        if (score >= (inPlace ? 1 + leastInPlace : leastElsewhere) && score > (best?.score ?? 0))
            best = { base, score };
    }
    return best?.base;
};
/** Base findings of one rule and subject that one head finding is compared with. */
const maxCompared = 50;
/** Words of letters and digits that two contexts share, by the words of both. */
const likeness = (a, b) => {
    if (a.context === b.context)
        return 1;
    const [of, other] = [a.words, b.words];
    let common = 0;
    for (const word of other)
        if (of.has(word))
            common += 1;
    return of.size + other.size === 0 ? 0 : (2 * common) / (of.size + other.size);
};
const wordsOf = (given) => new Set(given
    .slice(0, 2_000)
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(word => word !== ''));

// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
;// CONCATENATED MODULE: ./build/delta/subjects/alike.js

/** So many words of pairs are compared; where there would be more, only pairs that share a rare word. */
const maxComparedWords = 400_000;
/** A word that more base subjects have than this is not rare. */
const rare = 8;
/** Base subjects that are compared with one head subject where not all are. */
const maxComparedPerSubject = 32;
/** All pairs that are alike enough, the most alike first; among equals those in equal places, then in source order. */
const alikeSubjects = (bases, heads, least) => {
    // Why asked before all else: words are counted once they are looked at, and are kept.
    if (bases.length === 0 || heads.length === 0)
        return [];
    const found = [];
    const comparedWith = comparedWords(bases, heads) <= maxComparedWords ? () => bases : sharingRareWords(bases);
    for (const head of heads) {
        for (const base of comparedWith(head)) {
            const limit = least(base, head);
            if (limit === undefined)
                continue;
            const score = alike_likeness(base, head);
            if (score >= limit)
                found.push({ base, head, score });
        }
    }
    return found.toSorted((a, b) => b.score - a.score || distance(a) - distance(b));
};
/** What comparing each with each costs: of two, the words of the one that has fewer are looked up. */
const comparedWords = (bases, heads) => {
    const least = (some) => some.reduce((sum, { words }) => sum + 1 + words.size, 0);
    return Math.min(least(bases) * heads.length, least(heads) * bases.length);
};
const distance = ({ base, head }) => Math.abs(base.index - head.index);
/** Weight of the name beside the content, and of ending in the image. */
const nameWeight = 0.15;
const finalWeight = 0.05;
const alike_likeness = (base, head) => (0,words/* similarity */.k8)(base.words, head.words) +
    nameWeight * nameLikeness(base.name, head.name) +
    (base.isFinal && head.isFinal ? finalWeight : 0) +
    (base.path === head.path ? 0.001 : 0);
/** The parts that two names share, by the parts of both; 0 when one is not known. */
const nameLikeness = (base, head) => {
    if (base === undefined || head === undefined)
        return 0;
    const of = new Set(partsOf(base));
    const other = partsOf(head);
    const common = other.filter(part => of.has(part)).length;
    return (2 * common) / (of.size + other.length);
};
const partsOf = (name) => name
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(part => part !== '');
/** The base subjects that share a rare word with a head subject, as many as are compared. */
const sharingRareWords = (bases) => {
    const having = new Map();
    for (const base of bases) {
        for (const word of base.words.keys()) {
            const list = having.get(word);
            if (list === undefined)
                having.set(word, [base]);
            else if (list.length <= rare)
                list.push(base);
        }
    }
    return head => {
        const sharing = [...head.words.keys()].flatMap(word => {
            const list = having.get(word) ?? [];
            return list.length <= rare ? list : [];
        });
        return [...Map.groupBy(sharing, base => base)]
            .toSorted(([, one], [, other]) => other.length - one.length)
            .slice(0, maxComparedPerSubject)
            .map(([base]) => base);
    };
};

// EXTERNAL MODULE: ./build/delta/subjects/subject.js
var subject = __webpack_require__(13822);
;// CONCATENATED MODULE: ./build/delta/subjects/pair-subjects.js



/** Least likeness at which a stage of the same file is the same under another name. */
const leastOfStage = 0.4;
/** Least likeness at which a service or object is the same under another name, in its file or in another one of the folder. */
const leastInFolder = 0.45;
/** Least likeness at which something of another folder is the same. */
const leastAcross = 0.6;
/** Least likeness at which a removed Dockerfile is the same as an added one. */
const leastOfFile = 0.5;
/** Least likeness of two containers of one object. */
const leastOfContainer = 0.3;
/**
 * Pairs the subjects of base and head, owners before their parts. Within a file by name first, then by content, as one assignment over all
 * that is left, the most alike first. Across files only what is gone from its old place, in an equal namespace, with much the same content.
 */
const pairSubjects = (given) => {
    const pairing = new Pairing(given.flatMap(({ base }) => base));
    const files = pairing.withMovedDockerfiles(given);
    for (const { base, head } of files) {
        pairing.byName(withoutContainers(base), withoutContainers(head));
        for (const type of owners)
            pairing.byContent(ofType(base, type), ofType(head, type), sameKind(type === 'stage' ? leastOfStage : leastInFolder));
        pairing.finalStages(base, head);
    }
    for (const type of owners)
        pairing.byContent(gone(files, type), come(files, type), acrossFiles);
    for (const file of files)
        pairing.containers(file);
    for (const { base, head } of files)
        pairing.byContent(ofType(base, 'container'), ofType(head, 'container'), (was, is) => isSameName(was, is) ? (pairing.isTaken(was.parent) ? leastAcross : leastOfContainer) : undefined);
    return pairing.pairs;
};
const owners = ['stage', 'service', 'object'];
const withoutContainers = (subjects) => subjects.filter(({ type }) => type !== 'container');
const ofType = (subjects, type) => subjects.filter(subject => subject.type === type);
const gone = (files, type) => files.flatMap(({ base, isHeadKnown }) => (isHeadKnown ? ofType(base, type) : []));
const come = (files, type) => files.flatMap(({ head, isBaseKnown }) => (isBaseKnown ? ofType(head, type) : []));
/**
 * A kind without its group, in which it moves with a version of the API: an Ingress from `extensions` to `networking.k8s.io`, `GrafanaDataSource` of one group to
 * `GrafanaDatasource` of the next.
 */
const bareKind = ({ kind }) => kind.slice(kind.lastIndexOf('/') + 1).toLowerCase();
/** True for a role or binding of the cluster that became one of a namespace. Why not the other way round: that grants more, whatever it is called. */
const isNarrowed = (base, head) => /^role(?:binding)?$/u.test(bareKind(head)) && bareKind(base) === `cluster${bareKind(head)}`;
/** An object may become one of another kind only where both run pods, or where what was for the cluster is for a namespace. */
const isSameKind = (base, head) => bareKind(base) === bareKind(head) || (base.isWorkload && head.isWorkload) || isNarrowed(base, head);
const sameKind = (least) => (base, head) => isSameKind(base, head) ? least : undefined;
/** A namespace that a template decides may be any. */
const isSameNamespace = (base, head) => base.namespace === head.namespace || base.namespace === subject/* unknownNamespace */.m || head.namespace === subject/* unknownNamespace */.m;
/** Another namespace makes it a move: within a folder, whose files are read together, it may still be the same. */
const acrossFiles = (base, head) => {
    if (!isSameKind(base, head))
        return undefined;
    const isNear = (0,text_path/* folderOf */.yS)(base.path) === (0,text_path/* folderOf */.yS)(head.path);
    if (isSameNamespace(base, head))
        return isNear ? leastInFolder : leastAcross;
    return isNear ? leastAcross : undefined;
};
/** A container that went to another object of its file keeps its name, or the template that makes it. */
const isSameName = (base, head) => base.name === head.name && base.nameTemplate === head.nameTemplate && base.kind === head.kind;
/** How sure a name is: the whole identity first, then without what a change may have rewritten beside it. */
const nameKeys = [
    ({ type, kind, namespace, name }) => (type === 'file' ? `file ${kind}` : name && JSON.stringify([type, kind, namespace, name])),
    ({ type, kind, name }) => name && `${type} ${kind} \0${name}`,
    subject => subject.name && `${subject.type} ${bareKind(subject)} \0${subject.name}`,
    ({ type, name, isWorkload }) => (name !== undefined && (type !== 'object' || isWorkload) ? `${type} \0${name}` : undefined),
    // Why last: a template of the same words may give another name, and two of the same words are alternatives or of different names.
    ({ type, kind, nameTemplate }) => nameTemplate && `${type} ${kind} \0${nameTemplate}`,
];
class Pairing {
    #baseOf = new Map();
    #taken = new Set();
    /** Base containers by their objects. */
    #containers;
    constructor(bases) {
        this.#containers = Map.groupBy(ofType(bases, 'container'), ({ parent }) => parent);
    }
    get pairs() {
        return this.#baseOf;
    }
    /** Whether something of the base was found in the head. */
    isTaken(base) {
        return base !== undefined && this.#taken.has(base);
    }
    byName(bases, heads) {
        for (const keyOf of nameKeys) {
            const waiting = Map.groupBy(this.#freeBases(bases), keyOf);
            for (const head of this.#freeHeads(heads)) {
                const key = keyOf(head);
                const base = key === undefined ? undefined : waiting.get(key)?.shift();
                if (base)
                    this.#add(base, head);
            }
        }
    }
    byContent(bases, heads, least) {
        for (const { base, head } of alikeSubjects(this.#freeBases(bases), this.#freeHeads(heads), least))
            if (!this.#taken.has(base) && !this.#baseOf.has(head))
                this.#add(base, head);
    }
    /**
     * The stages that a file ends in, when they are like no other and have no names: whatever was rewritten in it, it is what the file
     * builds.
     */
    finalStages(base, head) {
        const [was] = this.#freeBases(base.filter(({ isFinal }) => isFinal));
        const [is] = this.#freeHeads(head.filter(({ isFinal }) => isFinal));
        if (was && is && was.name === undefined && is.name === undefined)
            this.#add(was, is);
    }
    /** Containers of paired objects: by name, by content, and the only one that is left when a template made its name unknown. */
    containers({ head }) {
        for (const [owner, heads] of Map.groupBy(ofType(head, 'container'), ({ parent }) => parent)) {
            const old = owner && this.#baseOf.get(owner);
            const bases = old === undefined ? [] : (this.#containers.get(old) ?? []);
            this.byName(bases, heads);
            this.byContent(bases, heads, sameKind(leastOfContainer));
            const [base, ...others] = this.#freeBases(bases);
            const [only, ...more] = this.#freeHeads(heads);
            if (base &&
                only &&
                others.length + more.length === 0 &&
                base.kind === only.kind &&
                (base.name === undefined || only.name === undefined))
                this.#add(base, only);
        }
    }
    /**
     * The files, and each removed Dockerfile with the added one that is the same as one more. A subject is paired once, wherever it stands.
     */
    withMovedDockerfiles(files) {
        const removed = files.filter(({ head, isHeadKnown }) => head.length === 0 && isHeadKnown);
        const added = files.filter(({ base, isBaseKnown }) => base.length === 0 && isBaseKnown);
        const of = (list, side) => list.flatMap(file => file[side].filter(({ type, kind }) => type === 'file' && kind === 'dockerfile'));
        this.byContent(of(removed, 'base'), of(added, 'head'), () => leastOfFile);
        const fileOf = new Map(removed.map(file => [file.base[0], file]));
        const moved = added.flatMap(file => {
            const [head] = file.head;
            const from = head && fileOf.get(this.#baseOf.get(head));
            return from ? [{ ...file, base: from.base }] : [];
        });
        return [...files, ...moved];
    }
    #add(base, head) {
        this.#baseOf.set(head, base);
        this.#taken.add(base);
    }
    #freeBases(subjects) {
        return subjects.filter(subject => !this.#taken.has(subject));
    }
    #freeHeads(subjects) {
        return subjects.filter(subject => !this.#baseOf.has(subject));
    }
}

;// CONCATENATED MODULE: ./build/delta/places.js



/**
 * Where a subject stood before, when that was another place: another folder or namespace, a file whose name says that it is for something
 * else, another Compose file beside it, another object while its own is still there, a profile that had to be asked for, no replicas, its init containers,
 * another stage that is part of the image while its own was not. A path, with what tells the place in brackets. Undefined: the same place.
 */
const placeBefore = (base, head, relation) => {
    const [was, is] = [base.subject, head.subject];
    const inside = namespaceBefore(was, is) ??
        ownerBefore(was, is, relation) ??
        profilesBefore(was, is) ??
        offBefore(was, is) ??
        listBefore(was, is) ??
        stageBefore(was, is, relation);
    if (inside !== undefined)
        return `${base.path} (${inside})`;
    return isSameFilePlace(base, head, relation) ? undefined : base.path;
};
const isSameFilePlace = (base, head, { isRename }) => {
    if (base.path === head.path)
        return true;
    if ((0,text_path/* folderOf */.yS)(base.path) !== (0,text_path/* folderOf */.yS)(head.path) || purposeOf(base.path) !== purposeOf(head.path))
        return false;
    // Why not objects: the manifests of a folder are applied together; of Compose files, one is started or the other.
    return isRename || base.subject?.type !== 'service';
};
/** Words in the names of files that say for what they are, by what they say. Others mean nothing here. */
const purposes = new Map(Object.entries({
    development: 'dev develop development local sandbox',
    test: 'test tests testing ci e2e integration qa uat',
    staging: 'stage staging stg preview canary',
    production: 'prod production prd live',
    example: 'example examples sample samples demo demos tutorial template draft',
    unused: 'disabled unused old bak deprecated archived',
    override: 'override overrides',
}).flatMap(([purpose, words]) => words.split(' ').map(word => [word, purpose])));
/** What the name of a file says that it is for. */
const purposeOf = (path) => {
    const words = (0,text_path/* fileNameOf */.bV)(path)
        .toLowerCase()
        .split(/[^a-z0-9]+/u);
    return [...new Set(words.flatMap(word => purposes.get(word) ?? []))].toSorted().join(' ');
};
const namespaceBefore = (base, head) => {
    const [before, now] = [objectOf(base), objectOf(head)];
    if (before === undefined || now === undefined || (isReleased(before) && isReleased(now)) || isNarrowed(before, now))
        return undefined;
    if (before.namespace === now.namespace && before.namespaceTemplate === now.namespaceTemplate)
        return undefined;
    if (before.namespace === subject/* unknownNamespace */.m)
        return 'a namespace that a template decides';
    return before.namespace === undefined ? 'no namespace' : `namespace ${before.namespace}`;
};
const objectOf = (subject) => {
    for (let owner = subject; owner; owner = owner.parent)
        if (owner.type === 'object')
            return owner;
    return undefined;
};
/**
 * True where the namespace is that of the release: none is written, or what Helm puts there by itself. A chart's helper for it gives that,
 * too, unless its values say otherwise.
 */
const isReleased = ({ namespace, namespaceTemplate }) => namespace === undefined || releaseNamespace.test(namespaceTemplate ?? '');
const releaseNamespace = /^["']?\{\{-? ?(?:\$?\.Release\.Namespace|include "[\w.-]{1,80}namespace" (?:\.|\$))(?: ?\| ?quote)? ?-?\}\}["']?$/iu;
/** The profiles that had to be asked for, when that is no longer so or there are others. */
const profilesBefore = (base, head) => {
    const before = base?.profiles ?? [];
    const now = head?.profiles ?? [];
    if (before.length === 0 || (now.length > 0 && now.every(profile => before.includes(profile))))
        return undefined;
    return `profile ${before.join(', ')}`;
};
/** What kept it from running, when nothing does so now. */
const offBefore = (base, head) => {
    const [before, now] = [objectOf(base) ?? base, objectOf(head) ?? head];
    return now?.off === undefined ? before?.off : undefined;
};
/**
 * The object of a container that went to another one. Of an object that is gone nobody can say so: it may be the same under another name.
 */
const ownerBefore = (base, head, { became }) => {
    const [owner, now] = [objectOf(base), objectOf(head)];
    const successor = base?.type === 'container' && owner ? became(owner) : undefined;
    return successor === undefined || successor === now ? undefined : owner?.key;
};
/** The list of containers that end before the others begin, when it is one of those that run now. */
const listBefore = (base, head) => base?.type === 'container' && head?.type === 'container' && base.kind === 'initContainers' && head.kind === 'containers'
    ? 'its init containers'
    : undefined;
const stageBefore = (base, head, { isSame }) => base?.type === 'stage' && head?.type === 'stage' && !isSame && !base.isShipped && head.isShipped ? base.key.replace(':', ' ') : undefined;

;// CONCATENATED MODULE: ./build/delta/shared-texts.js

/** Nodes of one service that are looked at. */
const maxNodes = 2_000;
/**
 * Finds what was told once of a text that several services have by an alias, and is told of each of them where the text is written out: nothing came, and
 * nothing was fixed.
 */
class SharedTexts {
    #becomes;
    #own;
    #other;
    #told;
    #shared = new Map();
    /** `becomes`: subjects of the other side by those of the own side. */
    constructor(becomes, own, other) {
        this.#becomes = becomes;
        this.#own = own;
        this.#other = other;
    }
    /** What the other side says of the text that its version of the same service has by an alias. */
    of(own) {
        const subject = this.#own.subjects.of(own);
        const same = subject && this.#becomes.get(subject);
        if (subject?.type !== 'service' || same === undefined)
            return undefined;
        const shared = this.#sharedBy(same);
        if (shared.length === 0)
            return undefined;
        this.#told ??= Map.groupBy(this.#other.findings, finding => shared_texts_keyOf(finding, finding.location.path, this.#other));
        return this.#told
            .get(shared_texts_keyOf(own, same.path, this.#own))
            ?.find(({ location: { range } }) => shared.some(({ start, end }) => start <= range.start && range.end <= end));
    }
    /** The texts that a service of the other side has by aliases. */
    #sharedBy(subject) {
        const known = this.#shared.get(subject);
        if (known !== undefined)
            return known;
        const artifact = this.#other.artifacts.get(subject.path);
        const service = artifact?.kind === 'compose' ? artifact.services.find(({ name }) => name === subject.name) : undefined;
        const ranges = service === undefined ? [] : aliasedIn(service.node);
        this.#shared.set(subject, ranges);
        return ranges;
    }
}
const aliasedIn = (root) => {
    const pending = [root];
    const seen = new Set();
    const ranges = [];
    for (let node = pending.pop(); node !== undefined && seen.size < maxNodes; node = pending.pop()) {
        if (seen.has(node))
            continue;
        seen.add(node);
        if (node.kind === 'mapping')
            for (const { value } of node.entries)
                pending.push(value);
        else if (node.kind === 'sequence')
            for (const item of node.items)
                pending.push(item);
        else if (node.kind === 'alias' && node.target !== undefined) {
            ranges.push(node.target.range);
            pending.push(node.target);
        }
    }
    return ranges;
};
const shared_texts_keyOf = ({ ruleId, messageId, location }, path, { files }) => {
    const text = files.get(location.path)?.text.slice(location.range.start, location.range.end) ?? '';
    return JSON.stringify([path, ruleId, messageId, (0,bare_text/* bareText */.O)(text)]);
};

;// CONCATENATED MODULE: ./build/delta/still-there.js
/** Share of the lines of a base text that must still stand in the head for it to count as still there. */
const leastShare = 0.6;
/** Lines without indentation, list dashes and trailing spaces; blank ones left out. */
const linesOf = (text) => text.split('\n').flatMap(line => {
    const bare = line.trim().replace(/^(?:- )+/u, '');
    return bare === '' ? [] : [bare];
});
/** True when most lines of a text still stand in another. */
const isMostlyIn = (text, other) => {
    const lines = linesOf(text);
    const there = new Set(linesOf(other));
    return lines.length > 0 && lines.filter(line => there.has(line)).length >= leastShare * lines.length;
};
/**
 * Why nobody can say that a finding of the base is gone, although the head could be read: a template or a variable decides now about what
 * it complained of. Undefined when the head tells.
 */
const undecidedBy = (finding, base, head) => {
    const { artifact, subject } = head;
    const before = textOf(base.file, base.subject);
    const now = subject && textOf(artifact.file, subject);
    const line = still_there_lineAt(base.file, finding.location.range.start);
    switch (artifact.kind) {
        case 'kubernetes':
            return artifact.template === 'helm' ? undecidedByTemplate(before, now, artifact.file.text) : undefined;
        case 'compose':
            return now === undefined ? undefined : undecidedByService(finding, line, before, now);
        case 'dockerfile':
            return subject !== undefined && isLeftToArgument(artifact, subject, line, finding.concerns === 'image')
                ? 'A build argument without a default decides about it now.'
                : undefined;
        default:
            return undefined;
    }
};
const textOf = (file, { range }) => file.text.slice(range.start, range.end);
const undecidedByTemplate = (before, now, template) => {
    if (now === undefined)
        return isMostlyIn(before, template) ? 'The template may or may not print it now.' : undefined;
    return newLines(before, now).some(line => line.includes('{{')) ? 'The template decides about it now.' : undefined;
};
const undecidedByService = ({ identity }, line, before, now) => {
    if (isLeftToVariable(still_there_keyOf(line), before, now))
        return 'A variable without a default decides about it now.';
    // Why not what was missing: the line at which it is told says nothing of it.
    const isBuiltNow = identity === undefined && hasKey(now, 'build') && !hasKey(now, 'image') && !hasKey(before, 'build');
    return isBuiltNow && isMostlyIn(line, now)
        ? 'Its line still stands there, and the image is built now: what is in it decides.'
        : undefined;
};
const hasKey = (text, key) => linesOf(text).some(line => still_there_keyOf(line) === key);
const isLeftToVariable = (key, before, now) => newLines(before, now).some(line => still_there_keyOf(line) === key && hasUnknownVariable(line));
/** True when a stage's base, or the user that the image ends in, is an argument that only the build gives. */
const isLeftToArgument = ({ stages, finalStage }, subject, baseLine, concernsImage) => {
    const stage = stages.find(({ range }) => range.start === subject.range.start) ?? finalStage;
    if (/^\s*FROM\s/iu.test(baseLine) && stage && stage.from.image.word.expanded.value === undefined)
        return true;
    const user = concernsImage ? stage?.instructions.findLast(({ keyword }) => keyword === 'USER') : undefined;
    return user?.keyword === 'USER' && user.user.expanded.value === undefined;
};
const newLines = (before, now) => {
    const old = new Set(linesOf(before));
    return linesOf(now).filter(line => !old.has(line));
};
const still_there_lineAt = (file, offset) => {
    const line = file.lines.line(offset);
    return file.text.slice(file.lines.lineStart(line), file.lines.lineEnd(line));
};
const still_there_keyOf = (line) => line
    .trim()
    .replace(/^(?:- )+/u, '')
    .split(':', 1)[0] ?? '';
const hasUnknownVariable = (line) => /\$(?:\{[A-Za-z_]\w*\}|[A-Za-z_])/u.test(line);

;// CONCATENATED MODULE: ./build/delta/worse.js

/**
 * Compares a finding with what it was. Facts that both state decide: one hazard more or a higher degree is worse, and so is a finding that
 * is no longer suppressed (unless the change renews it). Without comparable facts only a higher severity is worse, and another text is
 * another finding.
 */
const compareFindings = (base, head, sameText) => {
    if (base.suppression && !head.suppression && !head.pendingSuppression)
        return 'worse';
    if (base.facts && head.facts)
        return compareFacts(base.facts, head.facts);
    if ((0,severity/* compareSeverity */.zK)(head.severity, base.severity) < 0)
        return 'worse';
    return sameText || base.fingerprint === head.fingerprint ? 'same' : 'other';
};
const compareFacts = (base, head) => {
    const before = new Set(base.hazards);
    const wildcards = [...before].flatMap(hazard => (hazard.split(' ').includes('*') ? [hazard.split(' ')] : []));
    const hazards = head.hazards ?? [];
    if (hazards.some(hazard => !before.has(hazard) && !isPartOf(hazard.split(' '), wildcards)) || (head.degree ?? 0) > (base.degree ?? 0))
        return 'worse';
    const isSame = before.size === hazards.length && hazards.every(hazard => before.has(hazard));
    return base.value === head.value && isSame && base.degree === head.degree ? 'same' : 'other';
};
/** True for a hazard that one with wildcards had in it: `create pods` is part of `* pods`. */
const isPartOf = (words, wildcards) => wildcards.some(whole => whole.length === words.length && whole.every((word, index) => word === '*' || word === words[index]));

;// CONCATENATED MODULE: ./build/delta/match.js

















/** Compares the findings of base and head. Every finding of either side is in exactly one entry. */
const matchFindings = (input) => {
    const files = comparedFiles(input.changes, input.base, input.head);
    const paired = pairAll(input, files);
    const left = new Set(input.base.findings);
    for (const base of paired.baseOf.values())
        left.delete(base);
    const { subjects, headOf, baseSubjects, headSubjects } = paired;
    // Why: what is left of something worse that the change takes away was so before, and so was a part of what was the pod's.
    const wasOutdone = new OutdoneFindings(subjects, headSubjects, { findings: [...left], subjects: baseSubjects });
    const { artifacts, findings } = input.head;
    const extended = new ExtendedServices({ artifacts, findings, subjects: headSubjects });
    const sides = {
        base: { findings: input.base.findings, subjects: baseSubjects, files: input.base.files, artifacts: input.base.artifacts },
        head: { findings, subjects: headSubjects, files: input.head.files, artifacts },
    };
    const wasShared = new SharedTexts(subjects, sides.head, sides.base);
    const isShared = new SharedTexts(headOf, sides.base, sides.head);
    const wasSaid = (head) => paired.settings.parts.has(head) ||
        wasShared.of(head) !== undefined ||
        wasOutdone.by(head, 'untouched') !== undefined ||
        wasOfExtending(head, extended, paired, input);
    const states = findings.map(head => headState(head, paired, input, files, wasSaid));
    const merged = new MergedSubjects(paired, left.size > 0 ? input.head.findings : []);
    const outdone = new OutdoneFindings(headOf, baseSubjects, { findings: left.size > 0 ? input.head.findings : [], subjects: headSubjects });
    return {
        entries: [
            ...states.map(state => ({ ...state, ...marks(state.head, paired, input, files), causes: [] })),
            ...[...left].map(base => goneEntry(base, paired.settings.wholes.get(base) ?? isShared.of(base) ?? outdone.by(base) ?? merged.told(base), paired, input, files)),
        ],
    };
};
/** The findings of the head that are new or worse than at the base. */
const broughtIn = (input) => new Set(matchFindings(input).entries.flatMap(entry => (entry.head && entry.caused ? [entry.head] : [])));
/**
 * What findings of the head were at the base, whatever is suppressed at either side. `isSame`: no worse, and in the same folder and
 * namespace.
 */
const formerFindings = (input) => {
    const files = comparedFiles(input.changes, input.base, input.head);
    const paired = pairAll(input, files);
    return new Map([...paired.baseOf].map(([head, base]) => {
        const { suppression: _, ...bare } = base;
        const isWorse = compareFindings(bare, head, match_textOf(base, input.base) === match_textOf(head, input.head)) === 'worse';
        return [head, { finding: base, isSame: !isWorse && movedFromOf(base, head, paired, files) === undefined }];
    }));
};
const pairAll = ({ base, head }, files) => {
    const subjects = pairSubjects(files.all.map(file => subjectFile(file, base, head)));
    const headOf = new Map([...subjects].map(([now, before]) => [before, now]));
    const headSubjects = new FindingSubjects(head.artifacts.values());
    const baseSubjects = new FindingSubjects(base.artifacts.values());
    const bases = groupsOf(base.findings, finding => baseSubjects.of(finding) ?? files.byBase.get(finding.location.path)?.headPath ?? finding.location.path);
    const heads = groupsOf(head.findings, finding => headSubjects.of(finding) ?? finding.location.path);
    const baseOf = new Map();
    for (const [owner, rules] of heads) {
        const before = typeof owner === 'string' ? owner : subjects.get(owner);
        const old = before === undefined ? undefined : bases.get(before);
        for (const [rule, own] of old ? rules : []) {
            const pairs = pairFindings(sameRule(old?.get(rule) ?? [], own, base, head, files));
            for (const [one, other] of pairs)
                baseOf.set(one, other);
        }
    }
    const taken = new Set(baseOf.values());
    const left = {
        base: base.findings.filter(finding => !taken.has(finding) && baseSubjects.of(finding) !== undefined),
        head: head.findings.filter(finding => !baseOf.has(finding) && headSubjects.of(finding) !== undefined),
    };
    for (const [one, other] of pairMovedInstructions(left, base, head, files))
        baseOf.set(one, other);
    for (const [one, other] of pairInFiles({ base: base.findings, head: head.findings, baseOf, files }, (olds, own) => sameRule(olds, own, base, head, files)))
        baseOf.set(one, other);
    const settings = new MovedSettings(base.findings, head.findings, { subjects, baseSubjects, headSubjects, baseOf });
    for (const [one, other] of settings.pairs)
        baseOf.set(one, other);
    return { subjects, headOf, baseOf, headSubjects, baseSubjects, settings };
};
/** What is left of what is said of files as a whole, of whichever part of them. */
const pairInFiles = ({ base, head, baseOf, files, }, about) => {
    const taken = new Set(baseOf.values());
    const keyOf = (path, { ruleId }) => `${ruleId}\0${path}`;
    const olds = Map.groupBy(base.filter(finding => finding.concerns === 'file' && !taken.has(finding)), finding => keyOf(finding.location.path, finding));
    const heads = Map.groupBy(head.filter(finding => finding.concerns === 'file' && !baseOf.has(finding)), finding => keyOf(files.byHead.get(finding.location.path)?.basePath ?? finding.location.path, finding));
    return new Map([...heads].flatMap(([key, own]) => [...pairFindings(about(olds.get(key) ?? [], own))]));
};
const sameRule = (olds, own, base, head, files) => {
    const [from, to] = [olds[0]?.location.path ?? '', own[0]?.location.path ?? ''];
    const file = files.byHead.get(to);
    return {
        base: olds,
        head: own,
        baseFile: base.files.get(from),
        headFile: head.files.get(to),
        map: file?.basePath === from ? file.map : undefined,
    };
};
const subjectFile = ({ basePath: from, headPath: to }, base, head) => {
    const before = from === undefined ? undefined : base.artifacts.get(from);
    const after = to === undefined ? undefined : head.artifacts.get(to);
    return {
        base: before ? (0,subjects_of/* subjectsOf */.Z)(before) : [],
        head: after ? (0,subjects_of/* subjectsOf */.Z)(after) : [],
        isHeadKnown: to === undefined || (after !== undefined && !head.unread.has(to)),
        isBaseKnown: from === undefined || (before !== undefined && !base.unread.has(from)),
    };
};
const groupsOf = (findings, ownerOf) => new Map([...Map.groupBy(findings, ownerOf)].map(([owner, own]) => [owner, Map.groupBy(own, finding => ruleKey(finding, owner))]));
/** What about a whole file is said of different things in it is kept apart. */
const ruleKey = ({ ruleId, concerns, location }, owner) => typeof owner === 'string' || (owner.type === 'file' && concerns !== 'image') ? `${ruleId}\0${location.subject}` : ruleId;
const headState = (head, paired, input, files, wasSaid) => {
    const base = paired.baseOf.get(head);
    if (!base) {
        if (wasSaid(head))
            return { state: 'unchanged', head, caused: false };
        if (wasOpen(head, paired, input, files))
            return { state: 'unchanged', head, caused: false, baseUnknown: openAtBase };
        const baseUnknown = whyBaseIsUnknown(head, paired, input, files);
        return { state: 'new', head, caused: true, ...(baseUnknown !== undefined && { baseUnknown }) };
    }
    const comparison = compareFindings(base, head, match_textOf(base, input.base) === match_textOf(head, input.head));
    const movedFrom = movedFromOf(base, head, paired, files);
    const caused = comparison === 'worse';
    if (movedFrom !== undefined)
        return { state: 'moved', base, head, caused, movedFrom };
    return { state: comparison === 'same' ? 'unchanged' : 'updated', base, head, caused };
};
/** True for what was said before of a service that extends a new one now, and is no worse. */
const wasOfExtending = (head, extended, paired, input) => {
    const subject = paired.headSubjects.of(head);
    if (subject === undefined || paired.subjects.has(subject))
        return false;
    return extended.alsoSaid(head, subject).some(finding => {
        const before = paired.baseOf.get(finding);
        return before !== undefined && compareFindings(before, head, match_textOf(before, input.base) === match_textOf(head, input.head)) !== 'worse';
    });
};
const openAtBase = 'At the base, a template or another file decides about it.';
/** Least likeness to itself of a subject whose missing settings were not known to be missing. */
const leastStill = 0.5;
/** True when something is missing now that nobody could miss at the base, where the same subject stood open to more. */
const wasOpen = (head, { headSubjects, subjects }, input, files) => {
    const subject = head.identity === undefined ? undefined : headSubjects.of(head);
    const before = subject && subjects.get(subject);
    if (subject === undefined || before?.isOpen !== true || (0,words/* similarity */.k8)(before.words, subject.words) < leastStill)
        return false;
    return !hasOtherVariables(head.location.path, input) && stoodIn(before, head, input, files);
};
/** True for a Compose file whose text may stand for something else now, because the files of its variables are others. */
const hasOtherVariables = (path, { base, head }) => {
    const [before, now] = [base.artifacts.get(path), head.artifacts.get(path)];
    if (now?.kind !== 'compose')
        return false;
    const paths = now.variables ?? [(0,project_variables/* variablesPath */.XB)(path)];
    return ((before?.kind === 'compose' && String(before.variables) !== String(now.variables)) ||
        paths.some(one => base.files.get(one)?.text !== head.files.get(one)?.text));
};
/**
 * True when the lines of a finding stood in a subject of the base as they are. Why it is asked: rules give an identity to some things that
 * are written, too, and what the change itself writes was not open before.
 */
const stoodIn = (before, { location }, { base, head }, files) => {
    const file = files.byHead.get(location.path);
    const [was, is] = [base.files.get(before.path), match_linesOf(location.range, head.files.get(location.path))];
    const { map } = file ?? {};
    if (map === undefined || file?.basePath !== before.path || was === undefined || is === undefined || map.touches(is.first, is.last))
        return false;
    const [from, to] = [was.lines.line(before.range.start), was.lines.line(Math.max(before.range.start, before.range.end - 1))];
    return [is.first, is.last].map(line => map.baseLine(line)).every(line => line !== undefined && line >= from && line <= to);
};
/** Where the subject of a finding stood, when that was another place. */
const movedFromOf = (base, head, paired, files) => {
    const [was, is] = [paired.baseSubjects.of(base), paired.headSubjects.of(head)];
    return placeBefore({ path: base.location.path, subject: was }, { path: head.location.path, subject: is }, {
        isRename: isRename(base.location.path, head.location.path, files),
        isSame: is !== undefined && paired.subjects.get(is) === was,
        became: subject => paired.headOf.get(subject),
    });
};
/** True when the one file may have become the other: the host says so, or one is gone and the other was not there before. */
const isRename = (from, to, { byBase, byHead }) => byHead.get(to)?.basePath === from || (byBase.get(from)?.headPath === undefined && byHead.get(to)?.basePath === undefined);
const match_textOf = ({ identity, location }, { files }) => identity ?? (0,bare_text/* bareText */.O)((files.get(location.path)?.text ?? '').slice(location.range.start, location.range.end));
/** Why nobody can say that a finding was not there before: its base could not be judged, or was not ours and held much the same text. */
const whyBaseIsUnknown = (head, paired, input, files) => {
    const unjoined = input.base.unjoined?.(head);
    if (unjoined !== undefined)
        return unjoined;
    const { path } = head.location;
    const from = files.byHead.get(path)?.basePath;
    const reason = from === undefined ? undefined : input.base.unread.get(from);
    if (from === undefined || reason === undefined || input.base.artifacts.has(from))
        return reason;
    const before = input.base.files.get(from)?.text;
    const range = paired.headSubjects.of(head)?.range;
    const now = range && input.head.files.get(path)?.text.slice(range.start, range.end);
    return before === undefined || (now !== undefined && isMostlyIn(now, before)) ? reason : undefined;
};
const goneEntry = (base, told, paired, input, files) => {
    if (told)
        return { state: 'absent', base, fileRemoved: false, mergedInto: told };
    const reason = whyUnread(base, paired, input, files);
    if (reason !== undefined)
        return { state: 'unknown', base, reason };
    const open = whyOpen(base, paired, input, files);
    if (open !== undefined)
        return { state: 'unknown', base, reason: open, isOpen: true };
    const file = files.byBase.get(base.location.path);
    return { state: 'absent', base, fileRemoved: file !== undefined && file.headPath === undefined };
};
/** Why nobody can say that a finding of the base is gone: what it was about can't be read or joined. */
const whyUnread = (base, paired, input, files) => {
    const was = paired.baseSubjects.of(base);
    const unjoined = was === undefined || paired.headOf.has(was) ? input.head.unjoined?.(base) : undefined;
    if (unjoined !== undefined)
        return unjoined;
    const { path } = base.location;
    const to = files.byBase.get(path)?.headPath;
    const from = input.base.files.get(path);
    if (to === undefined || from === undefined)
        return undefined;
    const artifact = input.head.artifacts.get(to);
    const unread = input.head.unread.get(to);
    if (artifact === undefined) {
        const text = input.head.files.get(to)?.text;
        return unread !== undefined && (text === undefined || isMostlyIn(from.text, text)) ? unread : undefined;
    }
    return unread;
};
/** Why nobody can say that a finding of the base is gone, although its head was read. */
const whyOpen = (base, paired, input, files) => {
    const { path } = base.location;
    const to = files.byBase.get(path)?.headPath;
    const from = input.base.files.get(path);
    const artifact = to === undefined ? undefined : input.head.artifacts.get(to);
    const subject = paired.baseSubjects.of(base);
    if (to === undefined || from === undefined || artifact === undefined || subject === undefined)
        return undefined;
    const head = paired.headOf.get(subject);
    const open = input.head.surroundings?.get(to);
    // Why only in what is as it was: else the text itself may have mended it.
    if (open !== undefined && input.base.surroundings?.get(path) !== open && head && (0,words/* similarity */.k8)(subject.words, head.words) === 1)
        return open;
    if (head?.isOpen && !subject.isOpen && base.identity !== undefined)
        return 'A template or another file decides about it now.';
    return undecidedBy(base, { file: from, subject }, { artifact, subject: head?.path === to ? head : undefined });
};
/** True when what the finding is about came with the change as a whole: nothing else needs to be named. */
const isNewSubject = (head, { headSubjects, subjects }) => {
    const subject = headSubjects.of(head);
    return subject !== undefined && !subjects.has(subject);
};
const marks = (finding, paired, { head }, files) => {
    const { location } = finding;
    const lines = match_linesOf(location.range, head.files.get(location.path));
    return {
        ...(isNewSubject(finding, paired) && { subjectIsNew: true }),
        inDiff: lines !== undefined && (files.byHead.get(location.path)?.map?.isInOneHunk(lines.first, lines.last) ?? false),
    };
};
const match_linesOf = ({ start, end }, file) => file && { first: file.lines.line(start), last: file.lines.line(Math.max(start, end - 1)) };


/***/ }),

/***/ 13822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ unknownNamespace)
/* harmony export */ });
/** Stands for a namespace that a template decides: no namespace may be called so (RFC 1123 labels have no space). */
const unknownNamespace = 'not known';


/***/ }),

/***/ 12751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ subjectsOf)
/* harmony export */ });
/* harmony import */ var _artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7020);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13822);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52527);




/** A subject whose words are counted when they are asked for. */
class CountedSubject {
    type;
    path;
    key;
    name;
    nameTemplate;
    kind;
    isWorkload;
    namespace;
    namespaceTemplate;
    off;
    profiles;
    parent;
    index;
    isFinal;
    isShipped;
    isOpen;
    range;
    #count;
    #words;
    constructor(given, count) {
        this.type = given.type;
        this.path = given.path;
        this.key = given.key;
        this.name = given.name;
        this.nameTemplate = given.nameTemplate;
        this.kind = given.kind ?? '';
        this.isWorkload = given.isWorkload ?? false;
        this.namespace = given.namespace;
        this.namespaceTemplate = given.namespaceTemplate;
        this.off = given.off;
        this.profiles = given.profiles ?? [];
        this.parent = given.parent;
        this.index = given.index;
        this.isFinal = given.isFinal ?? false;
        this.isShipped = given.isShipped ?? false;
        this.isOpen = given.isOpen ?? false;
        this.range = given.range;
        this.#count = count;
    }
    get words() {
        this.#words ??= this.#count();
        return this.#words;
    }
}
/** The subjects of a file: the file itself, then what is written in it, in source order, each before its parts. */
const subjectsOf = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_2__/* .onceFor */ .b)((artifact) => {
    const parts = [];
    const { path, text } = artifact.file;
    const file = new CountedSubject({ type: 'file', path, key: '', kind: artifact.kind, index: 0, range: { start: 0, end: text.length } }, () => joinWords(parts.filter(part => part.parent === file)));
    for (const part of makers[artifact.kind]?.of(artifact, file) ?? [])
        parts.push(part);
    return [file, ...parts];
});
/** How the parts of a file are found, by its kind. A file of another kind is one subject. */
const makers = {
    dockerfile: { of: stages },
    compose: { of: services },
    kubernetes: { of: objects },
};
const joinWords = (parts) => {
    const counter = new _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WordCounter */ .JT();
    for (const { words } of parts)
        for (const [word, count] of words)
            for (let left = count; left > 0; left -= 1)
                if (!counter.add(word))
                    return counter.words;
    return counter.words;
};
function* stages({ file, stages: all, finalStage }, parent) {
    for (const stage of all)
        yield stageSubject(stage, file.path, file.text, parent, stage === finalStage);
}
const stageSubject = (stage, path, text, parent, isFinal) => new CountedSubject({
    type: 'stage',
    path,
    key: stage.subject,
    name: stage.name?.toLowerCase(),
    parent,
    index: stage.index,
    isFinal,
    isShipped: stage.shipped,
    range: stage.range,
}, () => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stageWords */ ._l)(stage, text));
function* services({ services: all }, parent) {
    for (const [index, service] of all.entries())
        yield new ServiceSubject(service, index, parent);
}
/** Why one of its own that keeps little: there may be very many, and of most nothing is asked but the name. */
class ServiceSubject {
    #service;
    index;
    parent;
    #words;
    constructor(service, index, parent) {
        this.#service = service;
        this.index = index;
        this.parent = parent;
    }
    get type() {
        return 'service';
    }
    get path() {
        return this.#service.file.path;
    }
    get key() {
        return this.#service.subject;
    }
    get name() {
        return this.#service.name;
    }
    get kind() {
        return '';
    }
    get off() {
        const isOff = isScalar(this.#service.get('scale'), '0') || isScalar(this.#service.get('deploy', 'replicas'), '0');
        return isOff ? 'replicas 0' : undefined;
    }
    get profiles() {
        return this.#service.profiles;
    }
    get isOpen() {
        return !this.#service.complete || this.#service.amends;
    }
    get range() {
        return this.#service.range;
    }
    get words() {
        this.#words ??= (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlWords */ .L6)(this.#service.node, this.#service.file.text, new Set());
        return this.#words;
    }
    get nameTemplate() {
        return undefined;
    }
    get namespace() {
        return undefined;
    }
    get namespaceTemplate() {
        return undefined;
    }
    get isWorkload() {
        return false;
    }
    get isFinal() {
        return false;
    }
    get isShipped() {
        return false;
    }
}
const isScalar = (found, value) => found.state === 'present' && found.node?.kind === 'scalar' && found.node.value === value;
function* objects({ file, objects: all }, parent) {
    const byName = Map.groupBy(all, nameOf);
    for (const [index, object] of all.entries()) {
        const name = nameOf(object);
        // Why only one of its own: several that share the beginning of their names are told apart by what is in them.
        const isOwn = object.name !== undefined || byName.get(name)?.length === 1;
        const owner = objectSubject(object, isOwn ? name : undefined, index, file.text, parent);
        yield owner;
        for (const podSpec of object.podSpecs)
            for (const container of podSpec.containers)
                yield containerSubject(container, file.text, owner);
    }
}
/** The name of an object, or the beginning of the one that it is given. */
const nameOf = ({ name, node }) => {
    const generated = (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(node, 'metadata', 'generateName');
    return name ?? (generated?.kind === 'scalar' && !generated.opaque ? generated.value : undefined);
};
const objectSubject = (object, name, index, text, parent) => {
    const { file, subject, kind, group, node, range, podSpecs, partial } = object;
    const namespace = namespaceOf(object.namespace);
    return new CountedSubject({
        type: 'object',
        path: file.path,
        key: subject,
        name,
        nameTemplate: name === undefined ? templateAt((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'metadata', 'name'), text) : undefined,
        kind: `${group ?? '?'}/${kind ?? '?'}`,
        isWorkload: podSpecs.length > 0,
        off: offBy(object),
        namespace,
        namespaceTemplate: namespace === _subject_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownNamespace */ .m ? (templateAt(object.namespace, text) ?? '') : undefined,
        parent,
        index,
        isOpen: partial || node.keys.open,
        range,
    }, () => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlWords */ .L6)(node, text, namesIn(node)));
};
/** Annotations by which kustomize, Flux, Argo CD and Helm leave an object out of what they apply. */
const leavingOut = [
    ['config.kubernetes.io/local-config', 'true'],
    ['kustomize.toolkit.fluxcd.io/reconcile', 'disabled'],
    ['argocd.argoproj.io/hook', 'Skip'],
    ['helm.sh/hook', 'test'],
];
const offBy = (object) => {
    if (isScalar(object.get('spec', 'replicas'), '0'))
        return 'replicas 0';
    if (isScalar(object.get('spec', 'suspend'), 'true'))
        return 'suspend';
    return leavingOut.find(([key, value]) => isScalar((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(object.annotations, key), value))?.[0];
};
const namespaceOf = (found) => {
    if (found.state === 'absent')
        return undefined;
    return found.state === 'present' && found.node.kind === 'scalar' ? found.node.value : _subject_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownNamespace */ .m;
};
/** A template as written, on one line; undefined for what is none. */
const templateAt = (found, text) => {
    const range = found.state === 'unknown' ? found.entry?.value.range : undefined;
    return range && text.slice(range.start, range.end).replaceAll(/\s+/gu, ' ');
};
const containerSubject = ({ object, subject, name, list, index, node, range }, text, parent) => new CountedSubject({
    type: 'container',
    path: object.file.path,
    key: subject,
    name,
    nameTemplate: name === undefined ? templateAt((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(node, 'name'), text) : undefined,
    kind: list,
    parent,
    index,
    isOpen: object.partial || node.keys.open,
    range,
}, () => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlWords */ .L6)(node, text, namesIn(node)));
/** Nodes that hold the name of an object or container, which are no content. */
const namesIn = (node) => new Set([
    (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(node, 'metadata', 'name'),
    (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(node, 'metadata', 'generateName'),
    (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(node, 'metadata', 'namespace'),
    (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(node, 'name'),
].filter(found => found !== undefined));


/***/ }),

/***/ 52527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ WordCounter),
/* harmony export */   L6: () => (/* binding */ yamlWords),
/* harmony export */   _l: () => (/* binding */ stageWords),
/* harmony export */   k8: () => (/* binding */ similarity)
/* harmony export */ });
/* harmony import */ var _artifacts_images_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94815);
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7020);


/** Words of one subject that are looked at; those of a larger one after these do not count. */
const maxWords = 4_000;
/** Longest text that one word keeps, in UTF-16 units. */
const maxWordLength = 400;
/** Counts words, up to the bound. */
class WordCounter {
    #counts = new Map();
    #left = maxWords;
    /** False when no more words are taken. */
    add(word) {
        if (this.#left === 0)
            return false;
        this.#left -= 1;
        const cut = word.length > maxWordLength ? word.slice(0, maxWordLength) : word;
        this.#counts.set(cut, (this.#counts.get(cut) ?? 0) + 1);
        return true;
    }
    get words() {
        return this.#counts;
    }
}
/**
 * The words of a YAML value: each scalar under its key and the key around it. Flow or block, quotes, order and anchors make no difference.
 * Keys in `left out` are names or belong to other subjects.
 */
const yamlWords = (root, text, leftOut) => {
    const counter = new WordCounter();
    const pending = [{ place: '', node: root }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { place, node } = next;
        if (leftOut.has(node))
            continue;
        if (node.kind === 'mapping') {
            const inner = place.slice(place.lastIndexOf('.') + 1);
            for (const { name, value, key } of node.entries)
                pending.push({ place: `${inner}.${name ?? text.slice(key.range.start, key.range.end)}`, node: value });
        }
        else if (node.kind === 'sequence')
            for (const item of node.items)
                pending.push({ place, node: item });
        else if (!addScalar(counter, place, node, text))
            break;
    }
    return counter.words;
};
const addScalar = (counter, place, node, text) => {
    const value = node.kind === 'alias' ? `*${node.name}` : node.opaque ? text.slice(node.range.start, node.range.end) : node.value;
    const known = counter.add(`${place}=${value}`) && counter.add(place);
    return known && place.endsWith('.image') ? counter.add(`${place}~${repositoryOf(value)}`) : known;
};
/** The repository of an image, so that another tag is still much the same. */
const repositoryOf = (image) => {
    const reference = (0,_artifacts_images_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_)(image);
    return reference === undefined ? image : `${reference.registry}/${reference.repository}`;
};
/** The words of a stage: its instructions line by line, and the repository of its base. */
const stageWords = (stage, text) => {
    const counter = new WordCounter();
    addBase(counter, stage.from.image.word.expanded.value ?? stage.from.image.word.text);
    for (const instruction of stage.instructions)
        if (instruction.keyword !== 'FROM' && !addLines(counter, instruction, text))
            break;
    return counter.words;
};
const addBase = (counter, image) => {
    counter.add(`FROM ${image}`);
    counter.add(`FROM~${repositoryOf(image)}`);
};
const addLines = (counter, { range, keyword }, text) => {
    const lines = text.slice(range.start, range.end).split('\n');
    for (const line of lines) {
        const word = line
            .replace(/\\\s*$/u, '')
            .replaceAll(/\s+/gu, ' ')
            .trim();
        if (word !== '' && !word.startsWith('#') && !counter.add(word))
            return false;
    }
    return counter.add(keyword);
};
/** How alike two contents are, from 0 to 1: the words that both have, by the words of both (Dice). */
const similarity = (a, b) => {
    const [small, large] = a.size <= b.size ? [a, b] : [b, a];
    let common = 0;
    for (const [word, count] of small)
        common += Math.min(count, large.get(word) ?? 0);
    const all = sizeOf(a) + sizeOf(b);
    return all === 0 ? 1 : (2 * common) / all;
};
/** Why once: one subject is compared with many. */
const sizeOf = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_1__/* .onceFor */ .b)((words) => {
    let size = 0;
    for (const count of words.values())
        size += count;
    return size;
});


/***/ }),

/***/ 78425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QW: () => (/* binding */ joiningRules),
/* harmony export */   sP: () => (/* binding */ rulesById)
/* harmony export */ });
/* unused harmony export activate */
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7020);

/** The ids of the rules that join files. */
const joiningRules = (rules) => new Set(rules.flatMap(({ rule: { meta } }) => (meta.kind === 'repository' ? [meta.id] : [])));
/** The rules by their ids; asked once, as many renderings are judged by the same rules. */
const rulesById = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_0__/* .onceFor */ .b)((rules) => new Map(rules.map(one => [one.rule.meta.id, one])));
/** A rule with its own defaults, as without any policy. */
const activate = (rule, options = {}) => ({
    rule,
    options: { ...Object.fromEntries(Object.entries(rule.meta.options ?? {}).map(([name, option]) => [name, option.default])), ...options },
    ignores: () => false,
    asks: () => true,
});


/***/ }),

/***/ 54311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ analyze),
  E: () => (/* binding */ compareFindings)
});

// EXTERNAL MODULE: ./build/artifacts/repository/repository-unit.js
var repository_unit = __webpack_require__(14581);
// EXTERNAL MODULE: ./build/findings/fingerprint.js
var fingerprint = __webpack_require__(48038);
// EXTERNAL MODULE: ./build/findings/severity.js
var findings_severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/text/bare-text.js
var bare_text = __webpack_require__(73803);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(62961);
// EXTERNAL MODULE: ./build/engine/bounds.js
var engine_bounds = __webpack_require__(92569);
;// CONCATENATED MODULE: ./build/engine/finding-room.js
/**
 * Room for the findings of one side of a change. Why text is counted besides: names in a pull request may be as long as its author likes.
 */
class FindingRoom {
    reason;
    #findings;
    #text;
    constructor({ findings, text }) {
        this.#findings = findings;
        this.#text = text;
        this.reason = `The container files of the change have more than ${findings} findings, or longer ones than are kept, and this file was not judged to its end. Split the change, or take generated files off the review with "ignore-paths".`;
    }
    get isFull() {
        return this.#findings <= 0 || this.#text <= 0;
    }
    /** False when there is no room for the finding. */
    takes(finding) {
        this.#findings -= 1;
        this.#text -= lengthOf(finding);
        return this.#findings >= 0 && this.#text >= 0;
    }
}
const lengthOf = ({ message, location, identity, facts, related, fix, advice }) => {
    let length = message.length + location.subject.length + location.path.length + (identity?.length ?? 0) + (advice?.length ?? 0);
    length += facts?.value?.length ?? 0;
    for (const hazard of facts?.hazards ?? [])
        length += hazard.length;
    for (const { note, path, subject } of related)
        length += note.length + path.length + subject.length;
    for (const edits of [fix?.edits ?? [], ...(fix?.elsewhere ?? []).map(other => other.edits)])
        for (const { newText } of edits)
            length += newText.length;
    return length;
};

// EXTERNAL MODULE: ./build/engine/rule-runner.js + 19 modules
var rule_runner = __webpack_require__(47465);
// EXTERNAL MODULE: ./build/engine/unit-reports.js
var unit_reports = __webpack_require__(57260);
;// CONCATENATED MODULE: ./build/engine/analyze.js











/** Judges artifacts by rules. Pure: the same input gives the same findings in the same order. */
const analyze = ({ artifacts, units = [], rules, facts, bounds, judged, offers = true }) => {
    const drafts = [];
    const notifications = [];
    const unjudged = new Map();
    const room = bounds && new FindingRoom(bounds);
    const patience = bounds?.patience;
    const keep = (made) => {
        if (room?.takes(made.finding) === false)
            return false;
        drafts.push(made);
        return true;
    };
    const sinkFor = (path, take) => ({
        take,
        exceeded: active => notifications.push(tooManyReports(active, path)),
        crashed: (active, error) => notifications.push(crashed(active, path, error)),
        isOver: patience && (() => patience.isOver()),
    });
    const fileSink = (file) => sinkFor(file.path, (active, report, visited) => {
        if (!report.undetermined)
            return keep(draft(active, offers ? report : unoffered(report), visited, file));
        notifications.push(undetermined(active, report.undetermined, report, visited, file.path));
        return true;
    });
    const unitReports = new unit_reports/* UnitReports */.U();
    const unitSink = (unit, silenced) => {
        const files = new Map(unit.artifacts.map(({ file }) => [file.path, file]));
        const sink = sinkFor(pathOf(unit), (active, report, visited) => keep(draft(active, offers ? report : unoffered(report), { ...visited, scope: report.at }, files.get(report.path ?? ''))));
        return unitReports.sinkOf(unit, sink, (active, report) => {
            if (active.isReported?.(severityOf(active, report)) !== false)
                silenced.add(active.rule.meta.id);
        });
    };
    const leave = (path, why) => {
        const [code, reason] = why === 'out-of-time' ? ['out-of-time', engine_bounds/* outOfTimeReason */.dR] : ['too-many', room?.reason ?? ''];
        unjudged.set(path, reason);
        notifications.push({ code, level: 'error', path, message: reason });
    };
    const judge = (path, run) => {
        const end = room?.isFull ? 'unwanted' : patience?.begin(path) === false ? 'out-of-time' : run();
        if (end !== 'finished')
            leave(path, end);
    };
    const plan = (0,rule_runner/* planRules */.Td)(rules);
    const judgeFile = (artifact) => {
        const known = judged?.get(artifact);
        if (known) {
            (0,append_all/* appendAll */.u)(notifications, known.notifications);
            return known.drafts.every(keep) ? 'finished' : 'unwanted';
        }
        const [firstDraft, firstNotification] = [drafts.length, notifications.length];
        const end = (0,rule_runner/* runOnFile */.tw)(artifact, plan, facts, fileSink(artifact.file));
        if (end === 'finished')
            judged?.set(artifact, { drafts: drafts.slice(firstDraft), notifications: notifications.slice(firstNotification) });
        return end;
    };
    for (const artifact of artifacts)
        judge(artifact.file.path, () => judgeFile(artifact));
    for (const unit of plan.has('repository') ? units : []) {
        const silenced = new Set();
        judge(pathOf(unit), () => (0,rule_runner/* runOnUnit */.rh)(unit, plan, facts, unitSink(unit, silenced)));
        if (silenced.size > 0)
            notifications.push(notJoined(unit, silenced));
    }
    return { findings: withFingerprints(drafts), notifications, unjudged };
};
/** A report without what can be done. */
const unoffered = ({ fix: _fix, advice: _advice, ...report }) => report;
/** The file that stands for a unit where one has to be named. */
const pathOf = ({ artifacts }) => artifacts[0]?.file.path ?? '';
/** Why nothing is known of a unit of which every file was read. */
const tooMuchToCompare = 'It holds too much that would have to be compared with each other.';
/** What was not concluded of a unit, once for all rules. */
const notJoined = (unit, silenced) => ({
    code: 'not-joined',
    level: 'note',
    path: pathOf(unit),
    message: `Whether something is missing in ${(0,repository_unit/* describeUnit */.e)(unit)} is not known (${[...silenced].join(', ')}). ${unit.reason ?? tooMuchToCompare}`,
});
const undetermined = ({ rule: { meta } }, { level, reason }, { at, subject }, visited, path) => ({
    code: 'rule-undetermined',
    level,
    path,
    range: at,
    ruleId: meta.id,
    message: `What the rule ${meta.id} says of ${subject ?? visited.subject} is not known. ${reason}`,
});
const crashed = (active, path, error) => ({
    code: 'rule-crashed',
    level: 'error',
    path,
    ruleId: active.rule.meta.id,
    message: `The rule ${active.rule.meta.id} failed on this file (${error instanceof Error ? error.name : typeof error}: ${error instanceof Error ? error.message.slice(0, 200) : 'no message'}). Its findings here are unknown; please report it as a bug.`,
});
const tooManyReports = ({ rule }, path) => ({
    code: 'too-many',
    level: 'error',
    path,
    ruleId: rule.meta.id,
    message: `The rule ${rule.meta.id} has more than ${rule_runner/* maxReportsPerRuleAndFile */.G0} findings in this file; the rest is not listed. Fix the listed ones or split the file.`,
});
/** How bad a report is, by the rule and by policy. */
const severityOf = ({ rule, severity, minSeverity }, report) => (0,findings_severity/* worseSeverity */.E$)(severity ?? report.severity ?? rule.meta.severity, minSeverity);
const draft = (active, report, visited, file) => {
    const { meta } = active.rule;
    const text = file !== undefined && (report.path === undefined || report.path === file.path) ? file.text : undefined;
    const path = report.path ?? file?.path ?? '';
    const subject = report.subject ?? visited.subject;
    const isElsewhere = report.path !== undefined && report.path !== file?.path;
    const severity = severityOf(active, report);
    const own = report.identity ?? text?.slice(report.at.start, report.at.end) ?? '';
    return {
        identity: own,
        finding: {
            ruleId: meta.id,
            ...(meta.formerly !== undefined && { formerly: meta.formerly }),
            ...insteadOf(meta, report),
            messageId: report.messageId,
            message: fillMessage(meta.messages[report.messageId] ?? '', report.data ?? {}),
            severity,
            confidence: report.confidence ?? meta.confidence,
            location: { path, range: report.at, subject },
            scope: isElsewhere ? report.at : visited.scope,
            related: (report.related ?? []).map(({ at, note, path: place = path, supersedes }) => ({
                path: place,
                range: at,
                subject: '',
                note,
                ...(supersedes && { supersedes }),
            })),
            ...comparableParts(meta, report, own, severity),
            ...offeredParts(meta, report),
            ...(report.supersedes !== undefined && {
                supersedes: {
                    rules: report.supersedes,
                    within: isElsewhere || report.supersedesHere ? report.at : (visited.region ?? visited.scope),
                    ...(report.supersedesHere && { here: true }),
                    ...(report.supersedesIn !== undefined && { alsoIn: report.supersedesIn }),
                },
            }),
        },
    };
};
const insteadOf = (meta, report) => {
    const rules = report.insteadOf ?? meta.insteadOf;
    return rules === undefined ? {} : { insteadOf: rules };
};
/** What a report says can be done: edits that do not conflict, and words in place of edits. */
const offeredParts = ({ fix: best }, report) => {
    const given = typeof report.fix === 'function' ? report.fix() : report.fix;
    const fix = given && whole(given) ? given : undefined;
    const advice = typeof report.advice === 'function' ? report.advice() : report.advice;
    const safety = best === 'none' || fix?.safety === 'unsafe' ? 'unsafe' : best;
    return {
        ...(fix && { fix: { title: fix.title, safety, edits: fix.edits, ...(fix.elsewhere && { elsewhere: fix.elsewhere }) } }),
        ...(advice !== undefined && { advice }),
    };
};
/** True when a fix says something for each file that it names, and its edits go together. */
const whole = ({ edits, elsewhere = [] }) => [edits, ...elsewhere.map((other) => other.edits)].every(own => own.length > 0 && !(0,text_edit/* editsConflict */.ao)(own));
/** What of a report the comparison of base and head goes by. `own` is what identifies it. */
const comparableParts = ({ textIsHazard }, { identity, concerns, facts }, own, severity) => {
    const known = facts ?? (textIsHazard ? { hazards: [(0,bare_text/* bareText */.O)(own)], degree: (0,findings_severity/* severityDegree */.ex)(severity) } : undefined);
    return { ...(identity !== undefined && { identity }), ...(concerns && { concerns }), ...(known && { facts: known }) };
};
/** Longest piece of pull-request text that a message repeats, in UTF-16 units. */
const maxQuotedText = 200;
/** The template with each `{name}` replaced once, in one pass: data can't bring in further placeholders. */
const fillMessage = (template, data) => {
    const parts = [];
    let done = 0;
    for (let open = template.indexOf('{'); open !== -1; open = template.indexOf('{', open + 1)) {
        const close = template.indexOf('}', open);
        if (close === -1)
            break;
        const value = data[template.slice(open + 1, close)];
        if (value === undefined)
            continue;
        parts.push(template.slice(done, open), value.length > maxQuotedText ? `${value.slice(0, maxQuotedText)}\u2026` : value);
        done = close + 1;
    }
    return parts.join('') + template.slice(done);
};
const withFingerprints = (drafts) => {
    const ordinals = new Map();
    let path;
    return drafts
        .toSorted((a, b) => compareFindings(a.finding, b.finding))
        .map(({ finding, identity }) => {
        // Those of one file follow each other.
        if (finding.location.path !== path)
            ordinals.clear();
        path = finding.location.path;
        const key = (0,fingerprint/* identityKey */.U)(finding.formerly ?? finding.ruleId, finding.location.subject, identity);
        const ordinal = ordinals.get(key) ?? 0;
        ordinals.set(key, ordinal + 1);
        return { ...finding, fingerprint: (0,fingerprint/* fingerprint */.R)(key, ordinal) };
    });
};
/** Order of findings everywhere: path, start, end, rule. */
const compareFindings = (a, b) => (0,sorted/* compareText */.n)(a.location.path, b.location.path) ||
    a.location.range.start - b.location.range.start ||
    a.location.range.end - b.location.range.end ||
    (0,sorted/* compareText */.n)(a.ruleId, b.ruleId);


/***/ }),

/***/ 92569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QB: () => (/* binding */ reviewBounds),
/* harmony export */   Qc: () => (/* binding */ reviewPatience),
/* harmony export */   dR: () => (/* binding */ outOfTimeReason)
/* harmony export */ });
/* unused harmony export usualReviewMilliseconds */
/**
 * Findings of one side of a change that are kept, and their text. More are a burden on every report and on memory, and nobody reads them:
 * the files of the worst of 35 well-known repositories have two thousand, all of them together.
 */
const reviewBounds = { findings: 20_000, text: 16 << 20 };
/**
 * Milliseconds of processor time that a review may take in every shell, if nothing else is said. The largest that is judged takes a tenth.
 */
const usualReviewMilliseconds = 60_000;
/**
 * The patience of one review: so many milliseconds of processor time from now on. What is waited for, and what other processes take, does
 * not count.
 */
const reviewPatience = (usage, milliseconds = usualReviewMilliseconds, onBegin) => {
    const spent = () => {
        const { user, system } = usage();
        return (user + system) / 1_000;
    };
    const began = spent();
    return limitedPatience(milliseconds, () => spent() - began, onBegin);
};
/** A patience that is over when so many milliseconds of work were spent. `onBegin` is told which file is worked on. */
const limitedPatience = (milliseconds, spent, onBegin) => {
    let over = false;
    const isOver = () => {
        over ||= spent() > milliseconds;
        return over;
    };
    return {
        isOver,
        begin: path => {
            onBegin?.(path);
            return !isOver();
        },
    };
};
/** Why a file was left when the time was over: a full sentence. */
const outOfTimeReason = 'The review took longer than it may, and this file was not judged to its end. Split the change, or take generated files off the review with "ignore-paths".';


/***/ }),

/***/ 28269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Gb: () => (/* binding */ noneBlamed),
/* harmony export */   Uy: () => (/* binding */ extendByParts),
/* harmony export */   Xp: () => (/* binding */ provenGroups),
/* harmony export */   j5: () => (/* binding */ firstProven),
/* harmony export */   pK: () => (/* binding */ extendProven)
/* harmony export */ });
/* unused harmony export parting */
const noneBlamed = { blamed: new Set() };
/**
 * Where candidates are parted when not all of them are proven: in the middle, or next to it where the place changes. What is written in one
 * place, such as the fields of a security context that is new, is often proven as a whole only.
 */
const parting = (candidates, placeOf) => {
    const middle = Math.ceil(candidates.length / 2);
    const places = candidates.map(placeOf);
    const changes = places.flatMap((place, index) => (index > 0 && place !== places[index - 1] ? [index] : []));
    const nearest = changes.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    return nearest ?? middle;
};
/** Two parts of candidates that were refused together: those that nobody blames and those that are blamed; halves where that tells nothing. */
const partsOf = (candidates, blamed, placeOf = () => '') => {
    const others = candidates.filter(candidate => !blamed.has(candidate));
    if (others.length > 0 && others.length < candidates.length)
        return [others, candidates.filter(candidate => blamed.has(candidate))];
    const middle = parting(candidates, placeOf);
    return [candidates.slice(0, middle), candidates.slice(middle)];
};
/**
 * The candidates that are proven, in groups of which each is proven together: all of them where that holds, else those that nobody blames and the
 * blamed each for themselves, so that one that spoils the others costs three proofs. `mayGoOn`: false where nothing more can be proven.
 */
const provenGroups = (candidates, prove, placeOf = () => '', mayGoOn = () => true) => {
    if (candidates.length === 0)
        return [];
    const trial = prove(candidates);
    if ('proven' in trial)
        return [candidates];
    if (candidates.length === 1 || !mayGoOn())
        return [];
    return partsOf(candidates, trial.blamed, placeOf).flatMap(part => provenGroups(part, prove, placeOf, mayGoOn));
};
const inOrder = (group, some) => {
    const chosen = new Set(some);
    return group.filter(candidate => chosen.has(candidate));
};
/**
 * The first group of candidates of which something is proven: those that conflict with others wait for the next look, but not for what is
 * never proven. `choose` takes those of the candidates that do not conflict.
 */
const firstProven = (candidates, choose, prove, placeOf) => {
    let rest = candidates;
    for (let group = choose(rest); group.length > 0; group = choose(rest)) {
        const proven = extendProven(group, prove, placeOf);
        if (proven !== undefined)
            return { ...proven, fixed: inOrder(group, proven.fixed) };
        const tried = new Set(group);
        rest = rest.filter(candidate => !tried.has(candidate));
    }
    return undefined;
};
/**
 * As many of the candidates as go together, of which none conflicts with another. When all of them do not, parts are tried one after the other, so that
 * one that spoils the others costs few proofs. `prove` gives what comes of all of those given, where that is proven.
 */
const extendProven = (candidates, prove, placeOf = () => '', proven) => {
    if (candidates.length === 0)
        return proven;
    const fixed = [...(proven?.fixed ?? []), ...candidates];
    const trial = prove(fixed);
    return 'proven' in trial ? { outcome: trial.proven, fixed } : extendByParts(candidates, prove, placeOf, proven, trial.blamed);
};
/** The same of candidates that were refused when all of them were asked for. */
const extendByParts = (candidates, prove, placeOf = () => '', proven, blamed = noneBlamed.blamed) => {
    if (candidates.length < 2)
        return proven;
    const [first, second] = partsOf(candidates, blamed, placeOf);
    const more = extendProven(first, prove, placeOf, proven);
    // Where all of the first part is proven, it is refused together with the other one: a proof takes long.
    const isWhole = more?.fixed.length === (proven?.fixed.length ?? 0) + first.length;
    return (isWhole ? extendByParts : extendProven)(second, prove, placeOf, more);
};


/***/ }),

/***/ 47465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G0: () => (/* binding */ maxReportsPerRuleAndFile),
  Td: () => (/* binding */ planRules),
  bz: () => (/* binding */ rulesForUnit),
  tw: () => (/* binding */ runOnFile),
  rh: () => (/* binding */ runOnUnit)
});

// EXTERNAL MODULE: ./build/artifacts/inline-dockerfiles.js
var inline_dockerfiles = __webpack_require__(16864);
// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(94815);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/text/mapped-text.js
var mapped_text = __webpack_require__(84054);
// EXTERNAL MODULE: ./build/artifacts/compose/interpolate.js
var interpolate = __webpack_require__(54339);
// EXTERNAL MODULE: ./build/artifacts/compose/scalar-range.js
var scalar_range = __webpack_require__(54538);
// EXTERNAL MODULE: ./build/artifacts/shell/parse.js
var parse = __webpack_require__(85005);
// EXTERNAL MODULE: ./build/artifacts/shell/parse-exec.js
var parse_exec = __webpack_require__(5219);
// EXTERNAL MODULE: ./build/artifacts/yaml/block-text.js
var block_text = __webpack_require__(68424);
;// CONCATENATED MODULE: ./build/artifacts/containers/command-lines.js







/** The text that the container gets. What is not known of it stands as a character that no file has. */
const textFor = (reader, { value, opaque }) => {
    if (opaque)
        return interpolate/* unknownMark */.g1;
    return reader === 'compose' ? (0,interpolate/* interpolate */.GW)(value).pattern : value;
};
const mapped = (reader, scalar) => {
    const text = textFor(reader, scalar);
    const isWritten = text === scalar.value;
    const start = isWritten ? (0,scalar_range/* valueStart */.s)(scalar.document.file, scalar) : undefined;
    if (start !== undefined)
        return mapped_text/* MappedText */.D.copied(text, start);
    return (isWritten ? (0,block_text/* blockText */.d)(scalar) : undefined) ?? mapped_text/* MappedText */.D.standing(text, scalar.range);
};
const execItems = (reader, items) => items.flatMap(item => {
    const node = (0,lookup/* deref */.LA)(item);
    if (node?.kind !== 'scalar')
        return [];
    const { range, document } = node;
    return [{ text: document.file.text.slice(range.start, range.end), range, value: mapped(reader, node) }];
});
/** The script that a list of words amounts to: one command, and what its arguments run (`["sh", "-c", "\u2026"]`). */
const listScript = (reader, items, range) => items.length === 0 ? undefined : (0,parse_exec/* parseExecForm */.j)(execItems(reader, items), range);
/**
 * The script of a command in YAML, a list of words or one text; undefined for anything else, and when it does not parse. A text is split
 * as a shell would do it: Compose has no shell run it, but quotes and words are the same.
 */
const commandScript = (reader, node) => {
    if (node.kind === 'sequence')
        return listScript(reader, node.items, node.range);
    return node.kind === 'scalar' && node.value !== '' && node.range.end > node.range.start
        ? (0,parse/* parseShellScript */.N)(mapped(reader, node))
        : undefined;
};
/** `test` of a health check: `["CMD", \u2026]`, `["CMD-SHELL", "\u2026"]`, or the text of a shell. */
const checkScript = (reader, node) => {
    if (node.kind !== 'sequence')
        return commandScript(reader, node);
    const [first, ...rest] = node.items;
    const word = (0,lookup/* deref */.LA)(first);
    if (word?.kind !== 'scalar')
        return undefined;
    if (word.value === 'CMD')
        return listScript(reader, rest, node.range);
    const text = (0,lookup/* deref */.LA)(rest[0]);
    return word.value === 'CMD-SHELL' && text !== undefined ? commandScript(reader, text) : undefined;
};

;// CONCATENATED MODULE: ./build/artifacts/containers/container-node.js
const once = (read) => {
    let known;
    return () => {
        known ??= { value: read() };
        return known.value;
    };
};
/** Makes a container of what is known at once and what is read later. */
const containerNode = (known, parts) => {
    const [environment, commands, checks, hooks, ports] = [
        once(parts.environment),
        once(parts.commands),
        once(parts.checks),
        once(parts.hooks),
        once(parts.ports),
    ];
    return {
        ...known,
        get environment() {
            return environment();
        },
        get commands() {
            return commands();
        },
        get checks() {
            return checks();
        },
        get hooks() {
            return hooks();
        },
        get ports() {
            return ports();
        },
    };
};

;// CONCATENATED MODULE: ./build/artifacts/containers/compose-containers.js




/** True for what stands in the file itself; the rest is looked at with its own file. */
const isHere = ({ file }, { file: { path } }) => path === file.path;
const variable = ({ name, value, range, item }) => {
    const written = item.file.text.slice(range.start, range.end);
    const text = value?.text ?? '';
    const at = value !== undefined && value.value === text && text !== '' && written.length - text.length <= 2 ? written.indexOf(text) : -1;
    const start = range.start + at;
    return {
        name,
        value: value?.value,
        range,
        replace: newText => (at === -1 || !/^[\w.-]*$/.test(newText) ? undefined : { range: { start, end: start + text.length }, newText }),
    };
};
const scriptAt = (service, path, read) => {
    const found = service.get(...path);
    if (found.state !== 'present' || !isHere(service, found))
        return [];
    const script = read('compose', found.node);
    return script === undefined ? [] : [script];
};
const itemsAt = (service, name) => {
    const found = service.get(name);
    return found.state === 'present' && isHere(service, found) && found.node.kind === 'sequence' ? found.node.items : undefined;
};
/** What the service runs: the words of its command are arguments of its entrypoint. */
const commandsOf = (service) => {
    const [entrypoint, command] = [itemsAt(service, 'entrypoint'), itemsAt(service, 'command')];
    if (entrypoint === undefined || command === undefined)
        return [...scriptAt(service, ['entrypoint'], commandScript), ...scriptAt(service, ['command'], commandScript)];
    const [first] = entrypoint.length > 0 ? entrypoint : command;
    const script = first && listScript('compose', [...entrypoint, ...command], first.range);
    return script === undefined ? [] : [script];
};
const hooksAt = (service, name) => (itemsAt(service, name) ?? []).flatMap(hook => {
    const command = (0,lookup/* lookup */.$I)(hook, 'command');
    return (command.state === 'present' && commandScript('compose', command.node)) || [];
});
const port = ({ target, protocol = 'tcp', range }) => {
    const numbers = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(target?.value ?? '');
    return numbers === null ? [] : [{ from: Number(numbers[1]), to: Number(numbers[2] ?? numbers[1]), protocol, range }];
};
/** The services of a Compose file, each with what the file says of it. */
const composeContainers = (project) => project.services.map(service => containerNode({
    owner: { kind: 'service', service, project },
    title: `The service "${service.name}"`,
    subject: service.subject,
    scope: service.range,
    nameRange: service.nameRange,
    image: service.image?.value === undefined ? undefined : (0,image_reference/* parseImageReference */.o_)(service.image.value),
}, {
    environment: () => service.environment.filter(({ item }) => isHere(service, item)).map(variable),
    commands: () => commandsOf(service),
    checks: () => scriptAt(service, ['healthcheck', 'test'], checkScript),
    hooks: () => ['post_start', 'pre_stop'].flatMap(name => hooksAt(service, name)),
    ports: () => service.ports.filter(({ item }) => isHere(service, item)).flatMap(port),
}));

// EXTERNAL MODULE: ./build/artifacts/dockerfile/walk.js
var walk = __webpack_require__(8645);
;// CONCATENATED MODULE: ./build/artifacts/containers/dockerfile-containers.js


const dockerfile_containers_variable = ({ file }, { name, nameRange, value }) => {
    const range = value && value.range.end > value.range.start ? value.range : nameRange;
    const written = file.text.slice(range.start, range.end);
    const isLiteral = value !== undefined && range === value.range && written.replace(/^(["'])(.*)\1$/s, '$2') === value.expanded.value;
    return {
        name,
        value: value?.expanded.value,
        range,
        replace: text => (isLiteral && /^[\w.-]*$/.test(text) ? { range, newText: text } : undefined),
    };
};
const isEnv = (instruction) => instruction.keyword === 'ENV';
const ports = (stage) => stage.instructions.flatMap(instruction => instruction.keyword === 'EXPOSE'
    ? instruction.ports.flatMap(({ from, to, protocol, word }) => from === undefined || to === undefined ? [] : [{ from, to, protocol, range: word.range }])
    : []);
const lastOf = (chain, keyword) => {
    for (const stage of chain) {
        const found = stage.instructions.findLast(instruction => instruction.keyword === keyword);
        if (found !== undefined)
            return found;
    }
    return undefined;
};
const scriptsIn = (stage, started) => started.flatMap(instruction => instruction?.stage === stage && 'command' in instruction && instruction.command?.script ? [instruction.command.script] : []);
/**
 * The images that a Dockerfile makes, stage by stage: each with what it sets and no later one sets again. Stages that are not part of it are
 * left out.
 */
const dockerfileContainers = (dockerfile) => {
    const seen = new Set();
    // Why the last first: what several images are built on is told as it is in that.
    const nodes = dockerfile.imageStages.toReversed().flatMap(end => imageOf(dockerfile, end).flatMap(({ stage, node }) => {
        if (seen.has(stage))
            return [];
        seen.add(stage);
        return [{ stage, node }];
    }));
    return nodes.toSorted((one, other) => one.stage.index - other.stage.index).map(({ node }) => node);
};
const imageOf = (dockerfile, end) => {
    const chain = (0,walk/* stageChain */.ap)(end);
    const image = (0,walk/* externalBase */.dR)(end).image.reference;
    const entrypoint = lastOf(chain, 'ENTRYPOINT');
    const command = lastOf(chain, 'CMD');
    const check = lastOf(chain, 'HEALTHCHECK');
    const later = new Set();
    return chain.map(stage => {
        const pairs = stage.instructions.filter(isEnv).flatMap(env => env.pairs);
        const own = new Map(pairs.map(pair => [pair.name, pair]));
        const environment = [...own.values()].filter(({ name }) => !later.has(name)).map(pair => dockerfile_containers_variable(dockerfile, pair));
        for (const name of own.keys())
            later.add(name);
        const node = containerNode({
            owner: { kind: 'image' },
            title: 'The image',
            subject: stage.subject,
            scope: stage.range,
            nameRange: stage.from.image.word.range,
            image,
        }, {
            environment: () => environment,
            commands: () => scriptsIn(stage, [entrypoint, command]),
            checks: () => scriptsIn(stage, [check]),
            hooks: () => [],
            ports: () => ports(stage),
        });
        return { stage, node };
    });
};

// EXTERNAL MODULE: ./build/artifacts/kubernetes/substituted-text.js
var substituted_text = __webpack_require__(30298);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/walk.js
var kubernetes_walk = __webpack_require__(79251);
;// CONCATENATED MODULE: ./build/artifacts/containers/kubernetes-containers.js







const kubernetes_containers_variable = (item) => {
    const name = (0,lookup/* lookup */.$I)(item, 'name');
    if (name.state !== 'present' || name.node.kind !== 'scalar')
        return [];
    const found = (0,lookup/* lookup */.$I)(item, 'value');
    const base = { name: name.node.value, range: name.node.range, replace: () => undefined };
    // Why empty: a variable without a value is set to nothing, unless it is taken from elsewhere.
    if ((0,lookup/* isMissing */.b2)(found))
        return [{ ...base, value: (0,lookup/* isMissing */.b2)((0,lookup/* lookup */.$I)(item, 'valueFrom')) ? '' : undefined }];
    if (found.state !== 'present' || found.node.kind !== 'scalar')
        return [{ ...base, value: undefined }];
    const { node } = found;
    const start = (0,scalar_range/* valueStart */.s)(node.document.file, node);
    const range = node.range.end > node.range.start ? node.range : base.range;
    const replace = newText => start === undefined || node.style === 'plain' || !/^[\w.-]*$/.test(newText)
        ? undefined
        : { range: { start, end: start + node.value.length }, newText };
    return [{ name: base.name, value: node.opaque || (0,substituted_text/* isSubstituted */.Z)(node.value) ? undefined : node.value, range, replace }];
};
const kubernetes_containers_port = (item) => {
    const number = (0,lookup/* numberAt */.tk)(item, 'containerPort');
    const found = (0,lookup/* lookup */.$I)(item, 'containerPort');
    if (typeof number !== 'number' || found.state !== 'present')
        return [];
    return [{ from: number, to: number, protocol: ((0,lookup/* stringAt */.bX)(item, 'protocol') ?? 'TCP').toLowerCase(), range: found.node.range }];
};
const wordsAt = (container, path) => {
    const found = container.get(...path);
    return found.state === 'present' && found.node.kind === 'sequence' ? found.node : undefined;
};
const scriptsAt = (container, ...paths) => paths.flatMap(path => {
    const words = wordsAt(container, path);
    return (words && listScript('kubernetes', words.items, words.range)) ?? [];
});
/** What the container runs: its arguments are words of its command. */
const kubernetes_containers_commandsOf = (container) => {
    const [command, args] = [wordsAt(container, ['command']), wordsAt(container, ['args'])];
    if (command === undefined || args === undefined)
        return scriptsAt(container, ['command'], ['args']);
    const script = listScript('kubernetes', [...command.items, ...args.items], command.range);
    return script === undefined ? [] : [script];
};
const nodeOf = (container) => containerNode({
    owner: { kind: 'container', container },
    title: `The container "${(0,kubernetes_walk/* displayName */.QC)(container)}"`,
    subject: container.subject,
    scope: container.object.range,
    nameRange: (0,kubernetes_walk/* nameRange */.Zz)(container),
    image: (0,image_reference/* parseImageReference */.o_)((0,lookup/* stringAt */.bX)(container.get('image')) ?? ''),
}, {
    environment: () => (0,lookup/* itemsOf */.S3)(container.get('env')).flatMap(kubernetes_containers_variable),
    commands: () => kubernetes_containers_commandsOf(container),
    checks: () => scriptsAt(container, ...['livenessProbe', 'readinessProbe', 'startupProbe'].map(probe => [probe, 'exec', 'command'])),
    hooks: () => scriptsAt(container, ...['postStart', 'preStop'].map(hook => ['lifecycle', hook, 'exec', 'command'])),
    ports: () => (0,lookup/* itemsOf */.S3)(container.get('ports')).flatMap(kubernetes_containers_port),
});
/** The containers of all pods of a manifest. */
const kubernetesContainers = ({ objects }) => objects.flatMap(({ podSpecs }) => podSpecs.flatMap(({ containers }) => containers.map(nodeOf)));

;// CONCATENATED MODULE: ./build/artifacts/containers/collect-containers.js



const containersOf = (artifact) => {
    switch (artifact.kind) {
        case 'dockerfile':
            return dockerfileContainers(artifact);
        case 'compose':
            return composeContainers(artifact);
        case 'kubernetes':
            return kubernetesContainers(artifact);
        default:
            return [];
    }
};
/** All containers that a file describes, in source order. */
const collectContainers = (artifact) => ({
    kind: 'containers',
    file: artifact.file,
    containers: containersOf(artifact),
});

// EXTERNAL MODULE: ./build/artifacts/daemon/option-names.js
var option_names = __webpack_require__(31158);
;// CONCATENATED MODULE: ./build/artifacts/daemon/command-options.js

/** Stands in a word's pattern for what is not known. */
const unknown = '\0';
/** What may stand in a command without quotes. */
const plainValue = /^[\w./:@=,-]{1,200}$/;
/** Edits that write another value in the place of one that stands in the file character by character. */
const replacing = (file, range, old) => (next) => file.text.slice(range.start, range.end) === old && plainValue.test(String(next)) ? [{ range, newText: String(next) }] : undefined;
const known = (pattern) => (pattern.includes(unknown) ? undefined : pattern);
const asValue = (option, pattern, at, replace) => {
    // Why: `--log-opt max-size=10m` is an entry of a map, as `{"max-size": "10m"}` is; `--storage-opt dm.fs=xfs` is an item of a list.
    const equals = ['log-opts', 'default-ulimits', 'features', 'default-network-opts'].includes(option.key) ? pattern.indexOf('=') : -1;
    return { key: equals === -1 ? undefined : pattern.slice(0, equals), text: known(pattern.slice(equals + 1)), at, replace };
};
const readFlag = (file, word, next) => {
    const { pattern, range } = word;
    const dashes = pattern.startsWith('--') ? 2 : 1;
    const equals = pattern.indexOf('=');
    const name = pattern.slice(dashes, equals === -1 ? undefined : equals);
    // `-Htcp://\u2026`: the value right behind the letter.
    const glued = dashes === 1 && name.length > 1 && (0,option_names/* optionOfFlag */.l3)(name) === undefined ? 2 : undefined;
    const option = (0,option_names/* optionOfFlag */.l3)(glued === undefined ? name : name.slice(0, 1));
    if (option === undefined)
        return undefined;
    const from = glued ?? (equals === -1 ? undefined : equals + 1);
    if (from !== undefined) {
        const text = pattern.slice(from);
        const place = { start: range.end - text.length, end: range.end };
        return { option, value: asValue(option, text, range, replacing(file, place, text)), takesNext: false };
    }
    if (option.isBoolean) {
        const end = { start: range.end, end: range.end };
        const set = (to) => file.text.slice(range.start, range.end) === pattern ? [{ range: end, newText: `=${to}` }] : undefined;
        return { option, value: { key: undefined, text: 'true', at: range, replace: set }, takesNext: false };
    }
    const at = { start: range.start, end: next?.range.end ?? range.end };
    const replace = next === undefined ? () => undefined : replacing(file, next.range, next.pattern);
    return { option, value: asValue(option, next?.pattern ?? unknown, at, replace), takesNext: true };
};
/** True for a command that starts dockerd: `dockerd`, `dockerd-rootless.sh`, and in engines before 1.12 `docker daemon`. */
const startsDockerd = ({ name, args }) => name === 'dockerd' || name === 'dockerd-current' || name === 'dockerd-rootless.sh' || (name === 'docker' && args[0]?.value === 'daemon');
const startsPodman = ({ name, args }) => name === 'podman' && args.some(({ value }, index) => value === 'system' && args[index + 1]?.value === 'service');
/** Podman's service has the API of Docker. Source: Podman documentation, "podman-system-service", `--tls-client-ca` and the like from version 5.7 on. */
const podmanOptions = ({ args }) => {
    const value = (text, at) => ({ key: undefined, text, at, replace: () => undefined });
    const written = new Map();
    const address = args.find(({ pattern }) => pattern.startsWith('tcp:'));
    if (address !== undefined)
        written.set('hosts', [value(known(address.pattern)?.replace(/^tcp:(?!\/\/)/u, 'tcp://'), address.range)]);
    for (const [flag, option] of [
        ['--tls-cert', 'tls'],
        ['--tls-client-ca', 'tlsverify'],
    ]) {
        const found = args.find(({ pattern }) => pattern === flag || pattern.startsWith(`${flag}=`));
        if (found !== undefined)
            written.set(option, [value('true', found.range)]);
    }
    return written;
};
/** The options that a command gives dockerd, or a service of Podman; undefined for a command that starts neither. */
const commandOptions = (file, command) => {
    if (startsPodman(command))
        return commandSource(file, command, podmanOptions(command));
    if (!startsDockerd(command))
        return undefined;
    const written = new Map();
    const { args } = command;
    for (let index = 0; index < args.length; index += 1) {
        const word = args[index];
        const read = word?.pattern.startsWith('-') ? readFlag(file, word, args[index + 1]) : undefined;
        if (read === undefined)
            continue;
        if (read.takesNext)
            index += 1;
        const values = written.get(read.option.key) ?? [];
        values.push(read.value);
        written.set(read.option.key, values);
    }
    return commandSource(file, command, written);
};
const commandSource = (file, command, written) => ({
    source: 'command',
    path: file.path,
    at: command.nameWord?.range ?? command.range,
    complete: false,
    written,
    add: () => undefined,
});

// EXTERNAL MODULE: ./build/artifacts/daemon/file-options.js
var file_options = __webpack_require__(27839);
;// CONCATENATED MODULE: ./build/artifacts/daemon/collect-daemons.js


/** The scripts in which a daemon may be started: those of a unit, of a pipeline, or a script itself. */
const scriptsOf = (artifact) => {
    switch (artifact.kind) {
        case 'daemon-unit':
            return artifact.scripts;
        case 'script':
            return artifact.step.scripts;
        case 'pipeline':
            return artifact.steps.flatMap(({ scripts }) => scripts);
        default:
            return [];
    }
};
const daemonsIn = (artifact) => {
    if (artifact.kind === 'daemon-json')
        return [(0,file_options/* fileOptions */.N)(artifact)].filter(found => found !== undefined);
    return scriptsOf(artifact).flatMap(({ commands }) => commands.flatMap(command => commandOptions(artifact.file, command) ?? []));
};
/** The daemons and registries that a file configures; none in files of other kinds. */
const collectDaemons = (artifact) => ({
    kind: 'daemons',
    file: artifact.file,
    daemons: daemonsIn(artifact),
    registries: artifact.kind === 'registries' ? artifact.settings : [],
});
/** Each daemon with the whole file as its scope, which may have but one; each setting of a registry. */
const walkDaemons = ({ file, daemons, registries }) => {
    const scope = { start: 0, end: file.text.length };
    return [
        ...daemons.map(node => ({ name: 'daemon', node, subject: '', scope })),
        ...registries.map(node => ({ name: 'registry', node, subject: '', scope })),
    ];
};

// EXTERNAL MODULE: ./build/artifacts/falco/collect-falco.js
var collect_falco = __webpack_require__(86075);
// EXTERNAL MODULE: ./build/artifacts/file-kind.js
var file_kind = __webpack_require__(66260);
// EXTERNAL MODULE: ./build/artifacts/images/collect-images.js
var collect_images = __webpack_require__(13699);
;// CONCATENATED MODULE: ./build/artifacts/login-file/collect-logins.js
/** The objects and the logins of a file; which of the objects hold logins is for rules to say. */
const collectLogins = (artifact) => ({
    kind: 'logins',
    file: artifact.file,
    objects: artifact.kind === 'kubernetes' ? artifact.objects : [],
    logins: artifact.kind === 'login' ? artifact.logins : [],
});
/** As the files' own kinds walk them; a file of logins is one thing. */
const walkLogins = ({ file, objects, logins }) => [
    ...objects.map((node) => ({ name: 'object', node, subject: node.subject, scope: node.range })),
    ...logins.map((node) => ({ name: 'login', node, subject: '', scope: { start: 0, end: file.text.length } })),
];

// EXTERNAL MODULE: ./build/artifacts/monitoring/rules.js
var rules = __webpack_require__(31065);
;// CONCATENATED MODULE: ./build/artifacts/monitoring/collect-alerts.js


const alertsIn = (holder) => (0,rules/* rulesIn */.B)(holder).flatMap(rule => {
    const node = (0,lookup/* mappingAt */.oh)(rule);
    const name = (0,lookup/* nodeAt */.oB)(rule, 'alert');
    if (node === undefined || name?.kind !== 'scalar' || name.opaque)
        return [];
    return [{ name: name.value, nameRange: name.range, node, subject: `alert ${name.value}` }];
});
const routingIn = (holder, place) => {
    const node = (0,lookup/* mappingAt */.oh)(holder);
    return node === undefined || (0,lookup/* mappingAt */.oh)(node, 'route') === undefined ? [] : [{ ...place, node }];
};
const group = 'monitoring.coreos.com';
const usesIn = (artifact) => {
    if (artifact.kind === 'monitoring') {
        const roots = artifact.yaml.documents.flatMap(({ root }) => root ?? []);
        return { alerts: roots.flatMap(alertsIn), routings: roots.flatMap(root => routingIn(root, { subject: '', scope: root.range })) };
    }
    const objects = artifact.kind === 'kubernetes' ? artifact.objects.filter(object => object.group === group && !object.partial) : [];
    return {
        alerts: objects.filter(({ kind }) => kind === 'PrometheusRule').flatMap(({ node }) => alertsIn((0,lookup/* mappingAt */.oh)(node, 'spec'))),
        routings: objects
            .filter(({ kind }) => kind === 'AlertmanagerConfig')
            .flatMap(({ node, subject, range }) => routingIn((0,lookup/* mappingAt */.oh)(node, 'spec'), { subject, scope: range })),
    };
};
/** What a file says of alerts: files of Prometheus and Alertmanager, and objects of the Prometheus Operator. */
const collectAlerts = (artifact) => ({ kind: 'alerts', file: artifact.file, ...usesIn(artifact) });

;// CONCATENATED MODULE: ./build/artifacts/pipeline/collect-steps.js
/** The steps of a pipeline, or the one that a script is; none of other files. */
const collectSteps = (artifact) => ({
    kind: 'steps',
    file: artifact.file,
    steps: artifact.kind === 'pipeline' ? artifact.steps : artifact.kind === 'script' ? [artifact.step] : [],
});

;// CONCATENATED MODULE: ./build/artifacts/signature-policy/collect-policies.js
/** The objects and the policy of a file; which of the objects are policies is for rules to say. */
const collectPolicies = (artifact) => ({
    kind: 'policies',
    file: artifact.file,
    objects: artifact.kind === 'kubernetes' ? artifact.objects : [],
    policy: artifact.kind === 'signature-policy' ? artifact : undefined,
});
/** As the files' own kinds walk them. */
const walkPolicies = ({ file, objects, policy }) => {
    const nodes = objects.map((node) => ({ name: 'object', node, subject: node.subject, scope: node.range }));
    const scope = { start: 0, end: file.text.length };
    return policy === undefined ? nodes : [...nodes, { name: 'policy', node: policy, subject: '', scope }];
};

// EXTERNAL MODULE: ./build/artifacts/suppressions/file-directives.js + 12 modules
var file_directives = __webpack_require__(50548);
;// CONCATENATED MODULE: ./build/artifacts/suppressions/collect-directives.js

const collectDirectives = (artifact) => ({
    kind: 'directives',
    file: artifact.file,
    directives: (0,file_directives/* directivesOf */.mD)(artifact).toSorted((one, other) => one.at.start - other.at.start),
});
const walkDirectives = ({ directives }) => directives.map(directive => ({ name: 'directive', node: directive, subject: '', scope: directive.at }));

// EXTERNAL MODULE: ./build/artifacts/kubernetes/kind.js
var kind = __webpack_require__(50908);
;// CONCATENATED MODULE: ./build/artifacts/systemd/collect-components.js

/** The manifest or the commands of a file; which of the objects set up a component is for rules to say. */
const collectComponents = (artifact) => ({
    kind: 'components',
    file: artifact.file,
    manifest: artifact.kind === 'kubernetes' ? artifact : undefined,
    commands: artifact.kind === 'component-unit' ? artifact.commands : [],
});
/** As the files' own kinds walk them. */
const walkComponents = ({ file, manifest, commands }) => [
    ...(manifest === undefined ? [] : kind/* kubernetesKind */.v.walk(manifest).filter(({ name }) => name === 'object' || name === 'container')),
    ...commands.map((node) => ({ name: 'command', node, subject: '', scope: { start: 0, end: file.text.length } })),
];

// EXTERNAL MODULE: ./build/artifacts/candidate.js + 1 modules
var candidate = __webpack_require__(32148);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var yaml_parse = __webpack_require__(5354);
// EXTERNAL MODULE: ./build/artifacts/telemetry/kind.js
var telemetry_kind = __webpack_require__(86533);
// EXTERNAL MODULE: ./build/artifacts/telemetry/read-settings.js
var read_settings = __webpack_require__(93945);
;// CONCATENATED MODULE: ./build/artifacts/telemetry/collect-configurations.js







/** Longer texts are not read. */
const maxText = 1_000_000;
/** A field at the beginning of a line without which no document is one. Why: dashboards and scripts in ConfigMaps are long, and need not be parsed. */
const rootField = /^["']?(?:scrape_configs|pipeline|\w{4,7}beat)["']?[.:]/mu;
const settingsOf = (path, text) => {
    const file = (0,source_file/* sourceFile */.s)(path, text);
    if (!(0,candidate/* isYamlOrJson */.Vo)(path)) {
        const program = (0,telemetry_kind/* programOfLines */.lg)(path, text);
        return program === undefined ? [] : (0,read_settings/* lineSettings */.E)(file, program);
    }
    if (!rootField.test(text))
        return [];
    const yaml = (0,yaml_parse/* parseYaml */.hN)(file);
    const program = yaml.documents.flatMap(({ root }) => (root && (0,telemetry_kind/* programOfRoot */.g8)(root)) ?? [])[0];
    return program === undefined ? [] : (0,read_settings/* yamlSettings */.V)(yaml, program);
};
/** The settings in a text of a ConfigMap, where they stand in its file. */
const placedSettings = (path, scalar) => {
    const text = scalar.opaque || scalar.value.length > maxText ? undefined : (0,block_text/* blockText */.d)(scalar);
    if (text === undefined)
        return [];
    return settingsOf(path, text.text).map(setting => ({ ...setting, range: text.range(setting.range.start, setting.range.end) }));
};
/** Each key of a ConfigMap is a file for whoever mounts it, in a directory that is mostly called like it. */
const inConfigMap = (object) => object.kind !== 'ConfigMap' || object.group !== ''
    ? []
    : (0,lookup/* entriesOf */.Mc)(object.get('data')).flatMap(({ name = '', value }) => {
        const settings = value.kind === 'scalar' ? placedSettings(`${object.name ?? ''}/${name}`, value) : [];
        return settings.length === 0 ? [] : [{ settings, subject: object.subject, scope: object.range }];
    });
const programsIn = (artifact) => {
    if (artifact.kind === 'telemetry')
        return [{ settings: artifact.settings, subject: '', scope: { start: 0, end: artifact.file.text.length } }];
    return artifact.kind === 'kubernetes' ? artifact.objects.flatMap(inConfigMap) : [];
};
/** What a file configures programs with that collect, keep and show what others tell: itself, or its ConfigMaps. */
const collectConfigurations = (artifact) => ({
    kind: 'configurations',
    file: artifact.file,
    programs: programsIn(artifact),
});

;// CONCATENATED MODULE: ./build/artifacts/texts/collect-texts.js

/** Kinds whose files are read line by line. Those that are left out have rules for what is written at each of their places, or show up in manifests. */
const byLine = new Set([
    'pipeline',
    'script',
    'monitoring',
    'telemetry',
    'falco',
    'registries',
    'signature-policy',
    'daemon-json',
    'daemon-unit',
    'values',
]);
/** Files with more text are no configuration. */
const maxLength = 4_000_000;
function* linesOf(text, of) {
    for (let start = 0; start < text.length;) {
        const found = text.indexOf('\n', start);
        const end = found === -1 ? text.length : found;
        if (end > start)
            yield { text: text.slice(start, end), start, of };
        start = end + 1;
    }
}
const collectTexts = (artifact) => {
    const { file, kind } = artifact;
    const isRead = byLine.has(kind) && file.text.length <= maxLength;
    return {
        kind: 'texts',
        file,
        manifest: kind === 'kubernetes' ? artifact : undefined,
        settings: artifact.kind === 'telemetry' ? artifact.settings : [],
        lines: isRead ? [...linesOf(file.text, kind)] : [],
    };
};
const walkTexts = ({ manifest, lines, settings }) => [
    ...lines.map(line => ({
        name: 'line',
        node: line,
        subject: '',
        scope: { start: line.start, end: line.start + line.text.length },
    })),
    ...settings.map(setting => ({ name: 'setting', node: setting, subject: '', scope: setting.range })),
    ...(manifest === undefined ? [] : [{ ...(0,file_kind/* wholeFile */.A)(manifest), name: 'manifest' }]),
    ...(manifest?.objects ?? []).flatMap(object => {
        const { range: scope, subject, podSpecs } = object;
        const containers = podSpecs.flatMap(podSpec => podSpec.containers);
        return [
            { name: 'object', node: object, subject, scope },
            ...containers.map(container => ({ name: 'container', node: container, subject: container.subject, scope })),
        ];
    }),
];

;// CONCATENATED MODULE: ./build/artifacts/views.js













/** The views, each by its name in rules. Their rules run after those of the file's own kind. */
const fileViews = {
    images: {
        of: collect_images/* collectImages */.F,
        walk: ({ images }) => images.map(image => ({ name: 'image', node: image, subject: image.subject, scope: image.scope })),
    },
    steps: {
        of: collectSteps,
        walk: ({ steps }) => steps.map(step => ({ name: 'step', node: step, subject: step.subject, scope: step.scope })),
    },
    detections: {
        of: collect_falco/* collectFalco */.E,
        walk: view => [
            ...(view.entries.length + view.settings.length === 0 ? [] : [{ ...(0,file_kind/* wholeFile */.A)(view), node: view }]),
            ...view.settings.map(settings => ({ name: 'settings', node: settings, subject: '', scope: (0,file_kind/* wholeFile */.A)(view).scope })),
            ...view.entries.map(entry => ({ name: 'entry', node: entry, subject: entry.subject, scope: entry.node.range })),
            ...view.privileged.map(found => ({ name: 'privileged', node: found, subject: found.subject, scope: found.scope })),
        ],
    },
    alerts: {
        of: collectAlerts,
        walk: ({ alerts, routings }) => [
            ...alerts.map(alert => ({ name: 'alert', node: alert, subject: alert.subject, scope: alert.node.range })),
            ...routings.map(routing => ({ name: 'routing', node: routing, subject: routing.subject, scope: routing.scope })),
        ],
    },
    configurations: {
        of: collectConfigurations,
        walk: ({ programs }) => programs.map(program => ({ name: 'program', node: program, subject: program.subject, scope: program.scope })),
    },
    containers: {
        of: collectContainers,
        walk: ({ containers }) => containers.map(container => ({ name: 'container', node: container, subject: container.subject, scope: container.scope })),
    },
    policies: { of: collectPolicies, walk: walkPolicies },
    daemons: { of: collectDaemons, walk: walkDaemons },
    directives: { of: collectDirectives, walk: walkDirectives },
    logins: { of: collectLogins, walk: walkLogins },
    components: { of: collectComponents, walk: walkComponents },
    texts: { of: collectTexts, walk: walkTexts },
};

// EXTERNAL MODULE: ./build/findings/severity.js
var findings_severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
;// CONCATENATED MODULE: ./build/engine/inline-reports.js
/**
 * Takes what rules say of a Dockerfile inside of a Compose file as said of that file: about the service, in the places that the text has
 * there. Fixes are left out: they are edits of another text.
 */
const inlineSink = ({ dockerfile, service, node, placeOf }, sink) => {
    const { path, text } = dockerfile.file;
    const placed = (part) => part.path === undefined || part.path === path ? { ...part, at: placeOf(part.at).range } : part;
    const inFile = ({ fix: _fix, concerns: _concerns, ...report }) => ({
        ...placed(report),
        subject: service.subject,
        identity: report.identity ?? text.slice(report.at.start, report.at.end),
        ...(report.related && { related: report.related.map(placed) }),
    });
    const isHere = node.document.file.path === path;
    return {
        ...sink,
        take: (active, report, { name, node: visited, region }) => sink.take(active, inFile(report), {
            name,
            node: visited,
            subject: service.subject,
            scope: isHere ? service.range : service.nameRange,
            ...(region && { region: placeOf(region).range }),
        }),
    };
};

// EXTERNAL MODULE: ./build/artifacts/kinds.js + 25 modules
var kinds = __webpack_require__(3060);
;// CONCATENATED MODULE: ./build/engine/visit.js


const walked = {
    ...kinds/* fileKinds */.mv,
    ...fileViews,
    repository: { walk: unit => [{ name: 'unit', node: unit, subject: '', scope: { start: 0, end: 0 } }] },
};
/** Nodes of an artifact of a known kind. */
const visitedNodes = (kind, artifact) => walked[kind].walk(artifact);

;// CONCATENATED MODULE: ./build/engine/rule-runner.js






/** More reports than this of one rule in one file are not kept; a notification says so and the verdict is incomplete. */
const maxReportsPerRuleAndFile = 1_000;
/** Why once: causes and fixes are proven by judging small files again and again. */
const planRules = (0,once_for/* onceFor */.b)((rules) => Map.groupBy(rules, active => active.rule.meta.kind));
const viewNames = Object.keys(fileViews);
/** Runs the rules for files on a file and on the Dockerfiles that are written in it, those for views over it after the others. */
const runOnFile = (artifact, plan, facts, sink) => {
    const { path } = artifact.file;
    if (artifact.kind === 'compose' && plan.has('dockerfile'))
        for (const inline of (0,inline_dockerfiles/* inlineDockerfiles */.p)(artifact)) {
            const end = run('dockerfile', inline.dockerfile, plan, facts, inlineSink(inline, sink), path);
            if (end !== 'finished')
                return end;
        }
    const end = run(artifact.kind, artifact, plan, facts, sink, path);
    return end === 'finished' ? runOnViews(artifact, plan, facts, sink) : end;
};
const runOnViews = (artifact, plan, facts, sink) => {
    for (const name of viewNames) {
        if (!plan.has(name))
            continue;
        const end = run(name, fileViews[name].of(artifact), plan, facts, sink, artifact.file.path);
        if (end !== 'finished')
            return end;
    }
    return 'finished';
};
/** The rules that join files, by whose. */
const byReach = (0,once_for/* onceFor */.b)((rules) => Map.groupBy(rules, ({ rule: { meta } }) => meta.reads?.in ?? 'unit'));
/** Whose files the rules read that are shown a unit. */
const reachOf = (unit) => {
    if (unit === 'cluster')
        return 'tree';
    return unit === 'images' || unit === 'sops' ? unit : 'unit';
};
/** Those of the rules that are shown a unit. */
const rulesForUnit = (rules, { unit }) => byReach(rules).get(reachOf(unit)) ?? [];
/** Runs the rules that join files on a unit. */
const runOnUnit = (unit, plan, facts, sink) => run('repository', unit, new Map([['repository', rulesForUnit(plan.get('repository') ?? [], unit)]]), facts, sink, undefined);
const generator = function* () {
    yield* [];
};
/** `next` of all generators. Why not each one's own: every generator function has a prototype, and to look in hundreds of them takes longer than to run them. */
const nextOf = generator.prototype.next;
const isGeneratorFunction = (handler) => handler instanceof generator.constructor;
/** Which rules want to see nodes of a name, in the order of the rules. */
const rulesByNode = (0,once_for/* onceFor */.b)((rules) => {
    const byNode = new Map();
    for (const [place, active] of rules.entries()) {
        for (const [name, handler] of Object.entries(active.rule.visit)) {
            if (!handler)
                continue;
            const one = { place, active, handler, generates: isGeneratorFunction(handler) };
            const others = byNode.get(name);
            if (others)
                others.push(one);
            else
                byNode.set(name, [one]);
        }
    }
    return byNode;
});
/** Nodes that are shown to the rules between two looks at the time. */
const nodesBetweenLooks = 64;
const run = (kind, artifact, plan, facts, sink, path) => {
    const byNode = rulesByNode(plan.get(kind) ?? []);
    if (byNode.size === 0)
        return 'finished';
    const begin = beginner(artifact, facts, sink, path);
    const running = [];
    let untilLook = nodesBetweenLooks;
    for (const visited of visitedNodes(kind, artifact)) {
        const rules = byNode.get(visited.name);
        if (rules === undefined)
            continue;
        untilLook -= 1;
        if (untilLook === 0) {
            if (sink.isOver?.())
                return 'out-of-time';
            untilLook = nodesBetweenLooks;
        }
        for (const one of rules) {
            const state = running[one.place] ?? begin(one.active);
            running[one.place] = state;
            if (!state.stopped && !visit(one, state, visited, sink, path))
                return 'unwanted';
        }
    }
    return 'finished';
};
/** What each rule is told besides what it looks at, by the facts. */
const contextsBy = (0,once_for/* onceFor */.b)((_facts) => new Map());
const contextOf = (active, facts) => {
    const known = contextsBy(facts);
    const context = known.get(active) ?? { facts, options: active.options };
    known.set(active, context);
    return context;
};
/** Lets a rule begin, at the first node that it wants to see. */
const beginner = (artifact, facts, sink, path) => {
    const concerned = new Map();
    return (active) => {
        const context = contextOf(active, facts);
        const { where, prepare } = active.rule;
        let prepared;
        try {
            if ((path === undefined || !active.ignores(path)) && isConcerned(where, artifact, concerned))
                prepared = prepare ? prepare(artifact, context) : artifact;
        }
        catch (error) {
            sink.crashed(active, error);
        }
        return { context, prepared, reports: 0, stopped: prepared === undefined };
    };
};
/** Whether a rule has anything to look at. `known` holds what was answered for the rules before. */
const isConcerned = (where, artifact, known) => {
    if (where === undefined)
        return true;
    const answer = known.get(where) ?? where(artifact);
    known.set(where, answer);
    return answer;
};
/** Why: a rule of `hardening` that says less of itself than it reports would not run in `gate`, where the report is asked for. */
const refuseRaised = ({ id, profile, severity: own, raisedTo = own }, severity = own) => {
    if (profile === 'hardening' && severity !== own && !(0,findings_severity/* isAtLeast */.du)(raisedTo, severity))
        throw new Error(`${id} reports what is ${severity}, and says that nothing is worse than ${raisedTo}: see "raisedTo" of its metadata.`);
};
const takeReport = (report, active, rule, visited, sink, path) => {
    refuseRaised(active.rule.meta, report.severity);
    if (!active.asks(report.path ?? path ?? '', report.severity ?? active.rule.meta.severity))
        return 'taken';
    rule.reports += 1;
    if (rule.reports > maxReportsPerRuleAndFile) {
        rule.stopped = true;
        sink.exceeded(active);
        return 'exceeded';
    }
    return sink.take(active, report, visited) ? 'taken' : 'unwanted';
};
/** Shows a node to a rule. False when the sink wants no more. */
const visit = ({ active, handler, generates }, rule, visited, sink, path) => {
    let taken = 'taken';
    try {
        const reports = handler(visited.node, rule.prepared, rule.context);
        if (generates)
            for (let step = nextOf.call(reports); step.done !== true; step = nextOf.call(reports)) {
                taken = takeReport(step.value, active, rule, visited, sink, path);
                if (taken !== 'taken')
                    break;
            }
        // Why: to ask a list for its length is faster than to walk it, and nearly all handlers have nothing to say.
        else if (!Array.isArray(reports) || reports.length > 0)
            for (const report of reports) {
                taken = takeReport(report, active, rule, visited, sink, path);
                if (taken !== 'taken')
                    break;
            }
    }
    catch (error) {
        rule.stopped = true;
        sink.crashed(active, error);
    }
    return taken !== 'unwanted';
};


/***/ }),

/***/ 50668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ AddedDirectives)
/* harmony export */ });
/* harmony import */ var _artifacts_suppressions_file_directives_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50548);
/* harmony import */ var _artifacts_suppressions_suppression_directive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19535);


const none = { starts: new Set(), words: new Set(), before: new Map() };
/**
 * Tells which suppressions a change brings in, as a whole or for a finding. One that stood in the base counts for what it silenced there,
 * wherever the two stand now. What it did not silence there, nobody has accepted: for what may block it is new; what is less grave it goes
 * on silencing where it stands in its old place, above what it stood above. Files are looked at when first asked about.
 */
class AddedDirectives {
    #files;
    #byPath = new Map();
    /** What directives were found to be new for in the head, for texts that neither side has. */
    #refused = new Set();
    constructor(files) {
        this.#files = files;
    }
    /** For one judgement of the head. */
    since({ former, mayBlock }) {
        const isNewFor = (directive, finding) => {
            const isNew = this.#isAdded(directive) || this.#isNewFor(directive, former(finding), mayBlock(finding));
            if (isNew)
                this.#refused.add(keyOf(directive, finding));
            return isNew;
        };
        return { isAdded: this.#isAdded, isNewFor };
    }
    /** The same for a text of the file that neither side has: by what the directives say, and what the head was found to have. */
    inTrial = {
        isAdded: directive => this.#in(directive.path).words.has((0,_artifacts_suppressions_suppression_directive_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(directive)),
        isNewFor: (directive, finding) => this.inTrial.isAdded(directive) || this.#refused.has(keyOf(directive, finding)),
    };
    #isAdded = ({ path, at }) => this.#in(path).starts.has(at.start);
    #isNewFor(directive, former, mayBlock) {
        const wasSilenced = former?.finding.suppression !== undefined;
        if (mayBlock)
            return !(wasSilenced && former.isSame);
        return !wasSilenced && !this.#isInPlace(directive);
    }
    /** True when the directive stands where it stood, and what it stands above, too. */
    #isInPlace(directive) {
        const { path, at, scopes } = directive;
        const artifact = this.#files.head.get(path);
        const old = this.#files.base(path);
        // A file that nobody changed may still hold findings about many.
        if (!artifact || !old)
            return !artifact;
        const lineBefore = (offset) => this.#files.baseLine(path, artifact.file.lines.line(offset));
        const own = lineBefore(at.start);
        const before = this.#in(path)
            .before.get((0,_artifacts_suppressions_suppression_directive_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(directive))
            ?.find(other => old.file.lines.line(other.at.start) === own);
        if (own === undefined || !before)
            return false;
        const starts = new Set(before.scopes.map(scope => old.file.lines.line(scope.start)));
        return scopes.every(({ start }) => {
            const line = start === 0 ? 1 : lineBefore(start);
            return line !== undefined && starts.has(line);
        });
    }
    #in(path) {
        const known = this.#byPath.get(path) ?? this.#compare(path);
        this.#byPath.set(path, known);
        return known;
    }
    #compare(path) {
        const { head, base, baseLine } = this.#files;
        const artifact = head.get(path);
        if (!artifact)
            return none;
        const former = base(path);
        const before = Map.groupBy(former ? (0,_artifacts_suppressions_file_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .directivesOf */ .mD)(former) : [], _artifacts_suppressions_suppression_directive_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9);
        const left = new Map([...before].map(([words, own]) => [words, own.length]));
        const take = (directive) => {
            const count = left.get((0,_artifacts_suppressions_suppression_directive_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(directive)) ?? 0;
            left.set((0,_artifacts_suppressions_suppression_directive_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(directive), count - 1);
            return count > 0;
        };
        const isOnOldLine = ({ at }) => baseLine(path, artifact.file.lines.line(at.start)) !== undefined;
        const directives = (0,_artifacts_suppressions_file_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .directivesOf */ .mD)(artifact);
        // Why two passes: one that stayed in its place must not lose its likeness to a copy.
        const moved = directives.filter(directive => !(isOnOldLine(directive) && take(directive)));
        const added = moved.filter(directive => !take(directive));
        return { starts: new Set(added.map(({ at }) => at.start)), words: new Set(added.map(_artifacts_suppressions_suppression_directive_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)), before };
    }
}
const keyOf = (directive, { ruleId, location }) => JSON.stringify([(0,_artifacts_suppressions_suppression_directive_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(directive), ruleId, location.subject]);


/***/ }),

/***/ 57124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ markSuppressions)
});

// EXTERNAL MODULE: ./build/artifacts/suppressions/file-directives.js + 12 modules
var file_directives = __webpack_require__(50548);
// EXTERNAL MODULE: ./build/artifacts/suppressions/peers/peer-rules.js + 2 modules
var peer_rules = __webpack_require__(63947);
// EXTERNAL MODULE: ./build/policy/calendar-date.js
var calendar_date = __webpack_require__(18879);
// EXTERNAL MODULE: ./build/policy/rule-names.js
var rule_names = __webpack_require__(65679);
// EXTERNAL MODULE: ./build/policy/schema/rule-references.js
var rule_references = __webpack_require__(19127);
// EXTERNAL MODULE: ./build/policy/settings.js
var settings = __webpack_require__(2489);
// EXTERNAL MODULE: ./build/policy/waivable.js
var waivable = __webpack_require__(41659);
// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
;// CONCATENATED MODULE: ./build/engine/suppressions/suppression-judge.js








/** Why once: causes and fixes are proven by judging small files again and again. */
const byId = (0,once_for/* onceFor */.b)((rules) => new Map(rules.map(rule => [rule.id, rule])));
/** Decides which directives count for which findings, and collects what is to be said about them. */
class SuppressionJudge {
    notifications = [];
    /** Teams on which it depends whether a directive counts, and about which nobody has asked yet. */
    undecidedTeams = new Set();
    #policy;
    #today;
    #rules;
    #findings;
    #paths;
    #byPath;
    #changes;
    #author;
    #suppressions = new Map();
    /** Those that the change adds, when policy lets them count only once they are merged. */
    #pending = new Map();
    /** How many more unknown ids are compared with all rules. */
    #hints = 50;
    constructor({ findings, policy, today, rules, changes, author }) {
        this.#policy = policy;
        this.#changes = changes;
        this.#author = author;
        this.#today = today;
        this.#rules = byId(rules);
        this.#findings = findings;
        this.#paths = new Set(findings.map(({ location }) => location.path));
    }
    hasFindings(path) {
        return this.#paths.has(path);
    }
    /** The finding with its suppression, or the one it will have, when it has one. The first directive that counts decides. */
    marked(finding, index) {
        if (finding.suppression)
            return finding;
        const suppression = this.#suppressions.get(index);
        if (suppression)
            return { ...finding, suppression };
        const pendingSuppression = this.#pending.get(index);
        return pendingSuppression ? { ...finding, pendingSuppression } : finding;
    }
    report({ path, at, message }) {
        this.#notify('malformed-suppression', { path, at }, message);
    }
    /** Applies one of ours. Nothing is called unused in a file that was not judged. */
    applyOwn(directive, judged) {
        const refusal = this.#policy.suppressions.inline ? this.#refusal(directive) : inlineForbidden;
        if (refusal) {
            if (judged)
                this.#notify(refusal.code, directive, refusal.message);
            return;
        }
        for (const claim of directive.claims) {
            const { pattern = '' } = claim;
            const meant = this.#matchingRules(pattern);
            if (meant.length === 0) {
                if (judged)
                    this.#notify('malformed-suppression', { path: directive.path, at: claim.at }, this.#unknownRule(pattern));
                continue;
            }
            const ids = new Set(meant.map(({ id }) => id));
            const hits = this.#findingsIn(directive).filter(({ finding }) => ids.has(finding.ruleId));
            this.#suppress(hits, directive);
            if (!judged || hits.length > 0)
                continue;
            if (this.#changes?.isAdded(directive))
                this.#planted(directive, claim, `"${pattern}"`, 'warning');
            else if (meant.some(rule => this.#wouldSpeak(rule, directive.path)))
                this.#unused(directive, claim);
        }
    }
    /** Applies another tool's. Silent unless it would have suppressed something, or the change adds it for something later. */
    applyPeer(directive) {
        const checks = directive.claims.flatMap(claim => claim.checks ?? []);
        const hits = this.#findingsIn(directive).filter(({ finding }) => checks.some(check => speaksAbout(check, finding, this.#rules.get(finding.ruleId))));
        if (hits.length === 0) {
            const rules = [...new Set(checks.flatMap(check => check.rules))].filter(id => this.#rules.has(id));
            const [claim] = directive.claims;
            if (claim && rules.length > 0 && this.#changes?.isAdded(directive))
                this.#planted(directive, claim, rules.slice(0, 5).join(', '), 'note');
            return;
        }
        const refusal = this.#refusal(directive);
        if (refusal) {
            this.#notify(refusal.code, directive, refusal.message);
            return;
        }
        const critical = hits.filter(({ finding }) => finding.severity === 'critical');
        for (const ruleId of idsOf(critical)) {
            this.#notify('suppression-not-allowed', directive, `A comment of ${directive.peer} cannot silence a critical finding (${ruleId}). Use "# tidewaiter: ignore[${ruleId}] -- reason", or a waiver in the policy.`, ruleId);
        }
        this.#suppress(hits.filter(({ finding }) => finding.severity !== 'critical'), directive);
    }
    #suppress(hits, directive) {
        const { old = [], fresh = [] } = Object.groupBy(hits, ({ finding }) => (this.#changes?.isNewFor(directive, finding) ? 'fresh' : 'old'));
        this.#suppressAs(old, directive, false);
        this.#suppressAs(fresh, directive, true);
    }
    /** `added`: as far as these findings go, the reviewed change brings the directive in. */
    #suppressAs(hits, directive, added) {
        const refused = new Set();
        for (const ruleId of idsOf(hits)) {
            const problem = this.#ruleProblem(ruleId, directive, added);
            if (problem === undefined)
                continue;
            refused.add(ruleId);
            this.#notify('suppression-not-allowed', directive, problem, ruleId);
        }
        const allowed = hits.filter(({ finding }) => !refused.has(finding.ruleId));
        if (added && allowed.length > 0)
            this.#noteAdded(allowed, directive);
        const { peer, reason, until, path, at } = directive;
        const suppression = {
            by: peer ? 'peer' : 'comment',
            ...(peer && { tool: peer }),
            ...(reason !== undefined && { reason }),
            ...(until !== undefined && { until }),
            at: { path, range: at },
        };
        const marks = added && this.#policy.suppressions.ownChange === 'ignore' ? this.#pending : this.#suppressions;
        for (const { index } of allowed)
            if (!marks.has(index))
                marks.set(index, suppression);
    }
    /** Why policy lets no directive like this silence the rule. */
    #ruleProblem(ruleId, { reason, until }, added) {
        const rule = this.#rules.get(ruleId) ?? { id: ruleId };
        if (this.#isLocked(rule))
            return `Policy locks ${ruleId}: only a waiver in the policy file can silence it.`;
        const terms = { place: 'comment', reason, until, added, author: this.#author };
        for (const team of (0,waivable/* undecidedTeams */.C)(this.#policy, rule, terms, this.#today))
            this.undecidedTeams.add(team);
        return (0,waivable/* waivableProblem */.N)(this.#policy, rule, terms, this.#today);
    }
    #noteAdded(hits, directive) {
        const ids = [...idsOf(hits)].join(', ');
        const what = this.#changes?.isAdded(directive)
            ? `This change adds this suppression of ${ids}`
            : `This suppression was there before, but did not silence this finding of ${ids}, so that it counts like one that the change adds`;
        const effect = this.#policy.suppressions.ownChange === 'ignore' ? ': it does not count for the change itself, but once it is merged' : '';
        this.#notify('suppression-added', directive, `${what}${effect}.`);
    }
    /** One that the change adds for something that is not there yet. */
    #planted({ path, peer }, { at }, what, level) {
        const whose = peer ? ` of ${peer}` : '';
        this.#notify('suppression-added', { path, at }, `This change adds a suppression${whose} that silences nothing today, but would silence ${what} later. Remove it unless something is meant by it.`, undefined, level);
    }
    #isLocked(rule) {
        return this.#policy.suppressions.locked.some(pattern => (0,rule_names/* meansRule */.dX)(pattern, rule));
    }
    #refusal({ until, reason, peer }) {
        const { requireReason, requireExpiry } = this.#policy.suppressions;
        const whose = peer ? ` of ${peer}` : '';
        if (until !== undefined && !(0,calendar_date/* isCalendarDate */.tf)(until)) {
            return {
                code: 'malformed-suppression',
                message: `"${until.slice(0, 40)}" is not a day of the calendar, so this suppression${whose} counts as expired. Write the date as YYYY-MM-DD.`,
            };
        }
        if ((0,calendar_date/* hasExpired */.oN)(until, this.#today)) {
            return {
                code: 'expired-suppression',
                message: `This suppression${whose} counted until ${until} and no longer does. Fix the finding, or renew it.`,
            };
        }
        if (requireReason && reason === undefined) {
            return {
                code: 'suppression-not-allowed',
                message: `Policy asks for a reason, so this suppression${whose} does not count. Add "-- reason".`,
            };
        }
        if (requireExpiry && until === undefined) {
            return {
                code: 'suppression-not-allowed',
                message: `Policy asks for an end, so this suppression${whose} does not count. Add "until YYYY-MM-DD".`,
            };
        }
        return undefined;
    }
    #matchingRules(pattern) {
        return [...this.#rules.values()].filter(rule => (0,rule_names/* meansRule */.dX)(pattern, rule));
    }
    /** True when the rule ran on the file, so that its silence means something. Rules over many files may not have seen them all. */
    #wouldSpeak(rule, path) {
        if (rule.kind === 'repository')
            return false;
        return (0,settings/* askedOf */.iN)(this.#policy, rule, (0,settings/* settingsFor */.zc)(this.#policy, rule)).speaksAt(path);
    }
    #findingsIn({ path, scopes }) {
        // Why not before: most files have no directives.
        this.#byPath ??= findingsByPath(this.#findings);
        const all = this.#byPath.get(path) ?? [];
        const hits = new Set();
        for (const scope of scopes) {
            for (let at = firstFrom(all, scope.start); at < all.length; at += 1) {
                const indexed = all[at];
                if (!indexed || !beginsIn(indexed, scope))
                    break;
                hits.add(indexed);
            }
        }
        return [...hits];
    }
    #unknownRule(pattern) {
        this.#hints -= 1;
        const named = pattern.includes('*') ? `No rule matches "${pattern.slice(0, 100)}".` : `There is no rule "${pattern.slice(0, 100)}".`;
        const close = this.#hints < 0
            ? undefined
            : ((0,peer_rules/* rulesOfAnyPeer */.PT)(pattern).find(rule => this.#rules.has(rule)) ?? (0,rule_references/* closestRule */.WH)(pattern, [...this.#rules.values()]));
        return `${named} ${close === undefined ? 'List the rules with `tidewaiter rules`.' : `Did you mean "${close}"?`}`;
    }
    #unused(directive, claim) {
        this.#notify('unused-suppression', { path: directive.path, at: claim.at }, `Nothing is found here that "${claim.pattern}" would suppress. Remove it.`);
    }
    #notify(code, { path, at }, message, ruleId, level = code === 'unused-suppression' || code === 'suppression-added' ? 'note' : 'warning') {
        this.notifications.push({ code, level, path, range: at, message, ...(ruleId !== undefined && { ruleId }) });
    }
}
const inlineForbidden = {
    code: 'suppression-not-allowed',
    message: 'Policy does not allow suppressions in the reviewed files. Ask for a waiver in the policy file.',
};
/** The findings of each file by their beginning, those without text of their own before others that begin there. */
const findingsByPath = (findings) => {
    const indexed = findings
        .map((finding, index) => ({ finding, index }))
        .toSorted((a, b) => startOf(a) - startOf(b) || a.finding.location.range.end - b.finding.location.range.end);
    return Map.groupBy(indexed, ({ finding }) => finding.location.path);
};
const startOf = ({ finding }) => finding.location.range.start;
/** A finding without text of its own may stand at the very end of what a comment covers. */
const beginsIn = (indexed, scope) => startOf(indexed) < scope.end || (startOf(indexed) === scope.end && indexed.finding.location.range.end === scope.end);
/** Index of the first finding that begins at or after the offset. */
const firstFrom = (findings, offset) => {
    const isBefore = (at) => at !== undefined && startOf(at) < offset;
    return (0,sorted/* countWhile */.P)(findings.length, index => isBefore(findings[index]));
};
const idsOf = (hits) => new Set(hits.map(({ finding }) => finding.ruleId));
/** True when the check is about the finding: its rule, and its message when the rule says that the check is about some of them only. */
const speaksAbout = ({ id, rules }, finding, rule) => {
    if (!rules.includes(finding.ruleId))
        return false;
    const messages = rule?.peers && Object.hasOwn(rule.peers, id) ? rule.peers[id] : undefined;
    return messages === undefined || messages.includes(finding.messageId);
};

;// CONCATENATED MODULE: ./build/engine/suppressions/suppressions.js


/**
 * Marks the findings that comments and annotations in their own file suppress, ours and those of other tools, as far as policy lets them.
 * Says what is wrong with a suppression of ours, and which suppressions policy does not allow.
 */
const markSuppressions = ({ artifacts, unjudged = [], findings, policy, today, rules, changes, author, }) => {
    const judge = new SuppressionJudge({ findings, policy, today, rules, changes, author });
    for (const artifact of artifacts)
        suppressIn(artifact, judge, { policy, changes }, true);
    for (const artifact of unjudged)
        suppressIn(artifact, judge, { policy, changes }, false);
    return {
        findings: findings.map((finding, index) => judge.marked(finding, index)),
        notifications: judge.notifications,
        undecidedTeams: [...judge.undecidedTeams],
    };
};
const suppressIn = (artifact, judge, { policy, changes }, judged) => {
    const found = judge.hasFindings(artifact.file.path);
    if (!found && !judged)
        return;
    const { directives, malformed } = (0,file_directives/* ownDirectives */.J2)(artifact);
    for (const directive of directives)
        judge.applyOwn(directive, judged);
    if (judged)
        for (const problem of malformed)
            judge.report(problem);
    if ((found || changes !== undefined) && policy.suppressions.inline && policy.suppressions.peers)
        for (const directive of (0,file_directives/* peerDirectives */.rM)(artifact))
            judge.applyPeer(directive);
};


/***/ }),

/***/ 57260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ UnitReports)
/* harmony export */ });
/**
 * What rules say of units: each thing once, only of files that they look at, and of what is missing only where a unit is complete and could be
 * compared.
 */
class UnitReports {
    #told = new Set();
    /** Lets through to a sink what may be said of a unit. `silence` hears of each word of a rule on what is missing that did not count. */
    sinkOf({ complete }, sink, silence) {
        return {
            ...sink,
            take: (active, report, visited) => {
                const { path = '', messageId, at, absent, undecided } = report;
                if (active.ignores(path))
                    return true;
                if (undecided || (absent && !complete)) {
                    silence?.(active, report);
                    return true;
                }
                // Why: a base that several overlays use is part of each of them.
                const key = JSON.stringify([active.rule.meta.id, messageId, path, at.start, at.end]);
                if (this.#told.has(key))
                    return true;
                this.#told.add(key);
                return sink.take(active, report, visited);
            },
        };
    }
}


/***/ }),

/***/ 48038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint),
/* harmony export */   U: () => (/* binding */ identityKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** White space between words does not matter: re-indenting or re-wrapping a line keeps the finding the same. */
const normalizeText = (text) => (/\s/u.test(text) ? text.replaceAll(/\s+/gu, ' ').trim() : text);
/**
 * What makes a finding the same finding in another version of the file, as one key. No path, line or message is in it. `text` is the one
 * under the range, or the rule's own identity for something absent. NUL can't occur in a rule id or a subject's name.
 */
const identityKey = (ruleId, subject, text) => `${ruleId}\0${subject}\0${normalizeText(text)}`;
/**
 * `v1:` and 32 hexadecimal digits of the SHA-256 of an identity and its ordinal, which counts findings of the same identity in a file from
 * 0, in source order. The version changes whenever the parts or their order do.
 */
const fingerprint = (identity, ordinal) => `v1:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', `${identity}\0${ordinal}`, 'hex').slice(0, 32)}`;


/***/ }),

/***/ 18879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mU: () => (/* binding */ daysAfter),
/* harmony export */   oN: () => (/* binding */ hasExpired),
/* harmony export */   tf: () => (/* binding */ isCalendarDate)
/* harmony export */ });
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** True for `YYYY-MM-DD` when the calendar has that day. */
const isCalendarDate = (text) => {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
    if (!parts)
        return false;
    const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    return day >= 1 && day <= daysIn(year, month);
};
/** Days of a month, counted from 1; 0 for what is not a month. */
const daysIn = (year, month) => {
    const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
    return (daysOfMonth[month - 1] ?? 0) + leapDay;
};
/**
 * True when a suppression that counts until `until` no longer does. The day itself still counts (UTC); no date never expires.
 * Whoever can't write a date gets no exception: a malformed one has expired.
 */
const hasExpired = (until, today) => until !== undefined && (!isCalendarDate(until) || until < today);
/** The day so many days (0 to 3,650) after another one, both `YYYY-MM-DD`. Why no `Date`: the core has no clock. */
const daysAfter = (day, days) => {
    let [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    date += days;
    for (let length = daysIn(year, month); date > length; length = daysIn(year, month)) {
        date -= length;
        [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    }
    return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
};


/***/ }),

/***/ 41659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ undecidedTeams),
/* harmony export */   N: () => (/* binding */ waivableProblem)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18879);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65679);


const placeWords = { comment: 'by a comment', policy: "in the repository's policy file" };
/**
 * Why the organization's policy does not let a rule be waived like this on that day (UTC), as full sentences; undefined when it does.
 * The one place that decides this, for every kind of waiver.
 */
const waivableProblem = (policy, rule, terms, today) => {
    if (policy.waivable === undefined && policy.guarded?.guardedRules.includes(rule.id) !== true)
        return undefined;
    const waivable = policy.waivable ?? [];
    const named = waivable.filter(({ rules }) => rules.some(name => (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .meansRule */ .dX)(name, rule)));
    const here = named.filter(({ places }) => places.includes(terms.place));
    if (here.length === 0)
        return `The organization's policy does not let ${rule.id} be waived ${placeWords[terms.place]}.`;
    const problems = here.map(entry => problemOf(entry, rule.id, terms, today));
    return problems.includes(undefined) ? undefined : problems[0];
};
const problemOf = (entry, ruleId, { reason, until, added, author }, today) => {
    const { maxDays, by, requireReason, requireExpiry } = entry;
    const asks = `The organization's policy asks waivers of ${ruleId} for`;
    if (requireReason && reason === undefined)
        return `${asks} a reason.`;
    if (requireExpiry && until === undefined)
        return `${asks} an end ("until").`;
    if (maxDays !== undefined && (until === undefined || until > (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .daysAfter */ .mU)(today, maxDays)))
        return `${asks} an end at most ${maxDays} days ahead: until ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .daysAfter */ .mU)(today, maxDays)}.`;
    return added && by !== undefined ? authorProblem(by, ruleId, author) : undefined;
};
const authorProblem = (by, ruleId, author) => {
    const who = `The organization's policy lets only ${by.join(', ')} waive ${ruleId}`;
    if (author === undefined)
        return `${who}, and who brings in this change is not known.`;
    if (author === 'each-was-judged' || isOneOf(by, author))
        return undefined;
    const unknown = teamsOf(by).filter(team => author.teams?.get(team) === undefined);
    return unknown.length > 0
        ? `${who}, and whether ${author.login} is in ${unknown.join(', ')} could not be read.`
        : `${who}, not ${author.login}.`;
};
const teamsOf = (by) => by.filter(person => person.includes('/'));
const isOneOf = (by, { login, teams }) => by.includes(login.toLowerCase()) || by.some(person => teams?.get(person) === true);
/**
 * Teams (`owner/slug`) that nobody has asked about yet and on which alone it depends whether the rule may be waived like this: none when it
 * may be anyway, and none when it may not be whoever asks. A shell that can read memberships asks about these and no others.
 */
const undecidedTeams = (policy, rule, terms, today) => {
    const { author } = terms;
    if (author === undefined || author === 'each-was-judged' || waivableProblem(policy, rule, terms, today) === undefined)
        return [];
    const inAll = { ...author, teams: new Map((policy.waivable ?? []).flatMap(({ by = [] }) => teamsOf(by)).map(team => [team, true])) };
    const open = (policy.waivable ?? []).filter(entry => waivableProblem({ ...policy, waivable: [entry] }, rule, { ...terms, author: inAll }, today) === undefined);
    return [...new Set(open.flatMap(({ by = [] }) => teamsOf(by)))].filter(team => author.teams?.get(team) === undefined);
};


/***/ }),

/***/ 72503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findWaiver),
/* harmony export */   t: () => (/* binding */ markWaivers)
/* harmony export */ });
/* harmony import */ var _text_wildcard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10393);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18879);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80702);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65679);
/* harmony import */ var _waivable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41659);





const ruleOf = ({ ruleId, formerly }) => ({ id: ruleId, formerly });
/** True when the waiver speaks about the finding, whether or not it still counts. */
const covers = (waiver, finding) => waiver.rules.some(pattern => (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_1__/* .meansRule */ .dX)(pattern, ruleOf(finding))) &&
    (waiver.paths.length === 0 || (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAnyGlob */ .oy)(finding.location.path, waiver.paths)) &&
    (waiver.subjects.length === 0 || waiver.subjects.some(pattern => matchesSubject(pattern, finding.location.subject)));
/** `Deployment/web#container:init` names a container by its name, whichever list of the pod it stands in: names are unique in a pod. */
const matchesSubject = (pattern, subject) => (0,_text_wildcard_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesWildcard */ ._)(pattern, subject) || (0,_text_wildcard_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesWildcard */ ._)(pattern, subject.replace(/#(?:initContainer|ephemeralContainer):/u, '#container:'));
/** True when policy lets the waiver count on that day (`YYYY-MM-DD`, UTC). */
const counts = (waiver, policy, today) => !(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_4__/* .hasExpired */ .oN)(waiver.until, today) &&
    (waiver.until !== undefined || !policy.suppressions.requireExpiry) &&
    (waiver.reason !== undefined || !policy.suppressions.requireReason);
/** Why the organization's policy does not let the waiver speak about the rule; its own waivers need no leave. */
const problemOf = ({ fromOrganization, reason, until }, rule, policy, today) => fromOrganization ? undefined : (0,_waivable_js__WEBPACK_IMPORTED_MODULE_2__/* .waivableProblem */ .N)(policy, rule, { place: 'policy', reason, until, added: false }, today);
/** The first waiver that covers the finding and counts. The one place that decides this, for every shell. */
const findWaiver = (finding, policy, today) => policy.waivers.find(waiver => counts(waiver, policy, today) && covers(waiver, finding) && problemOf(waiver, ruleOf(finding), policy, today) === undefined);
const suppressionOf = ({ reason, owner, until, at }) => ({
    by: 'policy',
    ...(reason !== undefined && { reason }),
    ...(owner !== undefined && { owner }),
    ...(until !== undefined && { until }),
    ...(at && { at }),
});
/**
 * Marks the findings that a waiver covers; one that is suppressed already stays as it is. Says which waivers have expired, and which cover
 * nothing: that can only be told of waivers all of whose paths are in `judged`, or of all of them when it is `everything`.
 */
const markWaivers = (findings, policy, today, judged = new Set()) => {
    if (policy.waivers.length === 0)
        return { findings, notifications: [] };
    const marked = findings.map(finding => {
        const waiver = finding.suppression ? undefined : findWaiver(finding, policy, today);
        if (!waiver)
            return finding;
        const { pendingSuppression: _, ...rest } = finding;
        return { ...rest, suppression: suppressionOf(waiver) };
    });
    const notifications = policy.waivers.flatMap(waiver => {
        if (!counts(waiver, policy, today))
            return [idleNotification(waiver, today, policy)];
        const refused = refusals(waiver, findings, policy, today);
        if (refused.length > 0)
            return refused;
        return canTell(waiver, judged) && !findings.some(finding => covers(waiver, finding)) ? [unusedNotification(waiver, policy)] : [];
    });
    return { findings: marked, notifications };
};
/** One notification for each rule that the waiver covers findings of and may not speak about. */
const refusals = (waiver, findings, policy, today) => {
    if ((policy.waivable === undefined && policy.guarded === undefined) || waiver.fromOrganization)
        return [];
    const rules = new Map(findings.filter(finding => covers(waiver, finding)).map(finding => [finding.ruleId, ruleOf(finding)]));
    return [...rules].flatMap(([ruleId, rule]) => {
        const problem = problemOf(waiver, rule, policy, today);
        return problem === undefined
            ? []
            : [{ ...notify(waiver, policy, 'suppression-not-allowed', 'warning', `This waiver does not count. ${problem}`), ruleId }];
    });
};
const canTell = (waiver, judged) => judged === 'everything' || (waiver.paths.length > 0 && waiver.paths.every(path => judged.has(path)));
const idleNotification = (waiver, today, policy) => {
    const what = `The waiver for ${waiver.rules.join(', ')}`;
    if ((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_4__/* .hasExpired */ .oN)(waiver.until, today)) {
        return notify(waiver, policy, 'expired-suppression', 'warning', `${what} counted until ${waiver.until} and no longer does. Fix the findings, or renew it.`);
    }
    const missing = waiver.reason === undefined && policy.suppressions.requireReason ? 'a reason' : 'an "until" date';
    return notify(waiver, policy, 'suppression-not-allowed', 'warning', `${what} does not count, because policy asks for ${missing}.`);
};
const unusedNotification = (waiver, policy) => notify(waiver, policy, 'unused-suppression', 'note', `The waiver for ${waiver.rules.join(', ')} covers no finding. Remove it.`);
const notify = (waiver, policy, code, level, message) => ({
    code,
    level,
    path: waiver.at?.path ?? policy.source?.path ?? '',
    ...(waiver.at && { range: waiver.at.range }),
    message,
});


/***/ }),

/***/ 49270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cy: () => (/* binding */ imagesBuiltAbove),
/* harmony export */   db: () => (/* binding */ replacingFiles),
/* harmony export */   kv: () => (/* binding */ transformingFiles),
/* harmony export */   qh: () => (/* binding */ replacedImagesOf),
/* harmony export */   r5: () => (/* binding */ hasLooseImages)
/* harmony export */ });
/* harmony import */ var _artifacts_images_collect_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13699);
/* harmony import */ var _artifacts_images_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94815);
/* harmony import */ var _artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88045);
/* harmony import */ var _artifacts_kustomization_names_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55939);
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36825);
/* harmony import */ var _artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34145);
/* harmony import */ var _artifacts_yaml_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5354);
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7020);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10912);
/* harmony import */ var _read_companions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79938);










/** Deeper files have no Skaffold file that is looked for further up. */
const maxFolders = 8;
/** The names that `skaffold` looks for. Source: Skaffold CLI reference, `--filename`. */
const skaffoldNames = ['skaffold.yaml', 'skaffold.yml'];
const candidatesFor = (path) => [
    ...(0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .foldersAbove */ .Zv)(path, maxFolders).flatMap(folder => skaffoldNames.map(name => folder + name)),
    ...(0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .kustomizationCandidates */ .gj)(path),
];
/** An image that rules about tags would look at: other files may say that its tag is not what runs. */
const isLoose = ({ tag, digest }) => digest === undefined && (tag === undefined || !/\d/.test(tag));
/** Why once: it is asked of all manifests of a side, again and again. */
const hasLooseImages = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_7__/* .onceFor */ .b)((artifact) => artifact.kind === 'kubernetes' && (0,_artifacts_images_collect_images_js__WEBPACK_IMPORTED_MODULE_0__/* .collectImages */ .F)(artifact).images.some(({ reference }) => reference !== undefined && isLoose(reference)));
const keyOf = (text) => {
    const reference = text === undefined ? undefined : (0,_artifacts_images_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(text);
    return reference ? [(0,_artifacts_images_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .imageKey */ .p2)(reference)] : [];
};
/** `build.artifacts` of a Skaffold file and of its profiles: Skaffold writes the tag that it built over whatever a manifest has. */
const builtBySkaffold = (root) => [root, ...(0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .lookup */ .$I)(root, 'profiles'))].flatMap(node => (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .lookup */ .$I)(node, 'build', 'artifacts')).flatMap(artifact => keyOf((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(artifact, 'image'))));
/** An image that kustomize gives a tag or a digest of its own. */
const pinnedByKustomize = (image) => {
    const tag = (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(image, 'newTag');
    const isPinned = (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(image, 'digest') !== undefined || (tag !== undefined && tag !== 'latest');
    return isPinned ? keyOf((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(image, 'name')) : [];
};
/** What `images` does, as an object of its own. Source: kustomize, builtin plugins, `ImageTagTransformer`. */
const byTransformer = (root) => (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(root, 'apiVersion') === 'builtin' && (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(root, 'kind') === 'ImageTagTransformer'
    ? pinnedByKustomize((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(root, 'imageTag'))
    : [];
const rootsOf = (file) => (0,_artifacts_yaml_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(file).documents.flatMap(({ root }) => root ?? []);
/** What a kustomization names as its transformers: files, folders, and objects that are written into it. */
const transformersIn = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_7__/* .onceFor */ .b)((file) => rootsOf(file).flatMap(root => (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .lookup */ .$I)(root, 'transformers')).flatMap(item => (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(item) ?? [])));
const namesInKustomization = (file, root) => [
    ...(0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .lookup */ .$I)(root, 'images')).flatMap(pinnedByKustomize),
    ...transformersIn(file).flatMap(text => (text.includes('\n') ? rootsOf((0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceFile */ .s)(file.path, text)).flatMap(byTransformer) : [])),
];
/** Why once: each look at what is rendered asks the Skaffold files above it. */
const namesIn = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_7__/* .onceFor */ .b)((file) => rootsOf(file).flatMap(root => {
    if ((0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isKustomization */ .Sv)(file.path))
        return namesInKustomization(file, root);
    return [...builtBySkaffold(root), ...byTransformer(root)];
}));
/** More files of transformers are not read. */
const maxTransformers = 64;
/** The files by which a kustomization transforms, as far as they are read: those that it names, and those in folders of it with a kustomization of their own. */
const transformersOf = (file, textOf, known) => {
    const found = new Set();
    const pathsIn = (one) => transformersIn(one).flatMap(text => (text.includes('\n') ? [] : [(0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .resolvePath */ .o1)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .folderOf */ .yS)(one.path), text)]));
    const pending = [...pathsIn(file)];
    for (let path = pending.pop(); path !== undefined && found.size < maxTransformers; path = pending.pop()) {
        const own = known.has(path) ? path : _artifacts_kustomization_names_js__WEBPACK_IMPORTED_MODULE_9__/* .kustomizationNames */ .K.map(name => `${path}/${name}`).find(name => known.has(name));
        if (own === undefined || found.has(own))
            continue;
        found.add(own);
        const read = (0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isKustomization */ .Sv)(own) ? textOf(own) : undefined;
        if (read !== undefined)
            for (const part of (0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .readKustomization */ .kG)(read).paths)
                pending.push(part);
    }
    return [...found];
};
const loosePaths = (artifacts) => artifacts.filter(hasLooseImages).map(({ file }) => file.path);
/** More kustomizations beside a base are not read. */
const maxOverlays = 40;
/** The kustomizations below each folder, as many of each as are read. Why once: each batch of a scan asks. */
const kustomizationsBelow = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_7__/* .onceFor */ .b)((known) => {
    const below = new Map();
    for (const path of known) {
        if (!(0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isKustomization */ .Sv)(path))
            continue;
        for (const folder of (0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .foldersAbove */ .Zv)(path, maxFolders)) {
            const own = below.get(folder);
            if (own === undefined)
                below.set(folder, [path]);
            else if (own.length < maxOverlays)
                own.push(path);
        }
    }
    return below;
});
/** Kustomizations beside the folder that a manifest's own lies in, which may build on it: the nearest first, and of the whole repository where they are few. */
const overlaysOf = (path, known) => {
    if (!(0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .kustomizationCandidates */ .gj)(path).some(candidate => known.has(candidate)))
        return [];
    const around = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .foldersAbove */ .Zv)(path, maxFolders).slice(1);
    const near = around.flatMap(folder => {
        const below = kustomizationsBelow(known).get(folder) ?? [];
        return folder === '' && below.length === maxOverlays ? [] : below;
    });
    return [...new Set(near)].slice(0, maxOverlays);
};
/** Files that may say which tags of images run, for the manifests among the artifacts. `known`: the paths of the repository, where they are known. */
const replacingFiles = (artifacts, known) => {
    const loose = loosePaths(artifacts);
    const around = loose.flatMap(candidatesFor).filter(candidate => known?.has(candidate) ?? true);
    const overlays = known === undefined ? [] : loose.flatMap(path => overlaysOf(path, known));
    return [...new Set([...around, ...overlays])].slice(0, _read_companions_js__WEBPACK_IMPORTED_MODULE_5__/* .maxCompanions */ .WN);
};
const reading = (texts) => {
    const files = new Map();
    return (path) => {
        const read = texts.get(path);
        const file = files.get(path) ?? (read?.state === 'text' ? (0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceFile */ .s)(path, read.text) : undefined);
        if (file !== undefined)
            files.set(path, file);
        return file;
    };
};
/** Further files that say which tags run: those of transformers, which kustomizations among what is read name. */
const transformingFiles = (artifacts, texts, known) => {
    if (known === undefined)
        return [];
    const textOf = reading(texts);
    const kustomizations = replacingFiles(artifacts, known).flatMap(path => ((0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isKustomization */ .Sv)(path) ? (textOf(path) ?? []) : []));
    return [...new Set(kustomizations.flatMap(file => transformersOf(file, textOf, known)))].slice(0, _read_companions_js__WEBPACK_IMPORTED_MODULE_5__/* .maxCompanions */ .WN);
};
/** What files say of images, and which kustomizations build on which files and folders. */
class Replacements {
    #names = new Map();
    /** By path of a file or folder: the kustomizations that name it. */
    #namedBy = new Map();
    constructor(files, textOf, known) {
        for (const file of files) {
            const transforming = (0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isKustomization */ .Sv)(file.path) ? transformersOf(file, textOf, known) : [];
            this.#names.set(file.path, [file, ...transforming.flatMap(path => textOf(path) ?? [])].flatMap(namesIn));
            if (!(0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .isKustomization */ .Sv)(file.path))
                continue;
            for (const part of (0,_artifacts_kubernetes_kustomization_js__WEBPACK_IMPORTED_MODULE_2__/* .readKustomization */ .kG)(file).paths) {
                const known = this.#namedBy.get(part);
                if (known)
                    known.push(file.path);
                else
                    this.#namedBy.set(part, [file.path]);
            }
        }
    }
    /** The images that files around a manifest decide, and kustomizations that build on it, directly or by others. */
    of(path) {
        const found = new Set(candidatesFor(path).flatMap(candidate => this.#names.get(candidate) ?? []));
        const seen = new Set();
        const pending = [path];
        for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
            for (const kustomization of this.#namedBy.get(part) ?? []) {
                if (seen.has(kustomization))
                    continue;
                seen.add(kustomization);
                for (const name of this.#names.get(kustomization) ?? [])
                    found.add(name);
                pending.push((0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .folderOf */ .yS)(kustomization).slice(0, -1));
            }
        }
        return found;
    }
}
/**
 * By path of a manifest: the images in it whose tag another file decides, as `registry/repository`, by the texts of `replacingFiles`. A
 * Skaffold file counts in its folder and below, a kustomization the same, and for what it builds on.
 */
const replacedImagesOf = (artifacts, texts, known) => {
    const loose = loosePaths(artifacts);
    const textOf = reading(texts);
    const files = replacingFiles(artifacts, known).flatMap(path => textOf(path) ?? []);
    const replacements = new Replacements(files, textOf, known ?? new Set());
    return new Map(loose.map(path => [path, replacements.of(path)]));
};
/** The images that Skaffold files above something that is rendered build, as `registry/repository`. */
const imagesBuiltAbove = (path, files) => new Set((0,_text_path_js__WEBPACK_IMPORTED_MODULE_6__/* .foldersAbove */ .Zv)(path, maxFolders)
    .flatMap(folder => skaffoldNames.flatMap(name => files.get(folder + name) ?? []))
    .flatMap(namesIn));


/***/ }),

/***/ 85487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zs: () => (/* binding */ JoinedUnits),
  V5: () => (/* binding */ concernsUnits),
  $g: () => (/* binding */ joinUnit),
  xx: () => (/* binding */ joinedSide),
  U_: () => (/* binding */ partnerNeeds),
  sz: () => (/* binding */ rulesConcernedBy),
  Pc: () => (/* binding */ saysWhatBelongsTogether)
});

// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
;// CONCATENATED MODULE: ./build/artifacts/repository/read-parts.js


/**
 * What of a file somebody goes by, as texts: two versions of the file with the same parts are the same to him.
 */
const readParts = (artifact, { objects, instructions, services, mentions }) => {
    if (artifact.kind === 'dockerfile' && instructions !== undefined && !artifact.template)
        return dockerfileParts(artifact, instructions);
    if (artifact.kind === 'compose' && services !== undefined)
        return serviceParts(artifact, services);
    const mentioned = mentions === undefined ? [] : [String(mentions.test(artifact.file.text))];
    if (artifact.kind !== 'kubernetes' && mentions !== undefined)
        return mentioned;
    // Why the whole of a template: what its actions print hangs on more than the field in which they stand.
    if (artifact.kind !== 'kubernetes' || objects === undefined || artifact.template !== 'none')
        return [artifact.file.text];
    const parts = artifact.objects.flatMap(object => {
        const fields = objects[object.kind ?? '*'] ?? objects['*'];
        return fields === undefined ? [] : [[object.subject, ...[...partsOf(object, fields)].map(part => partText(object, part))].join('\n')];
    });
    return [...mentioned, ...parts];
};
/** The objects of a manifest that differ in another version of it, in pairs; undefined where they are no pairs, or the files no plain manifests. */
const changedObjects = (one, other) => {
    if (one.kind !== 'kubernetes' || other.kind !== 'kubernetes' || one.template !== 'none' || other.template !== 'none')
        return undefined;
    if (one.objects.length !== other.objects.length)
        return undefined;
    const pairs = one.objects.flatMap((before, index) => {
        const after = other.objects[index];
        return after === undefined || isAlike(before, after) ? [] : [[before, after]];
    });
    return pairs.every(([before, after]) => before.kind === after.kind) ? pairs : undefined;
};
/** Whether two objects have the same text, which speaks of nothing outside of it. */
const isAlike = (one, other) => {
    const text = textOfObject(one);
    return (!text.includes('*') &&
        text === textOfObject(other) &&
        one.subject === other.subject &&
        one.partial === other.partial &&
        one.doubtful === other.doubtful);
};
const textOfObject = ({ file, range }) => file.text.slice(range.start, range.end);
/**
 * Tells for whom two versions of a file are the same: those for whom `readParts` gives the same of both. Why apart: of a fixed file most is as it was, and
 * tens of rules ask.
 */
const compareParts = (one, other) => {
    const pairs = changedObjects(one, other);
    return parts => {
        const { objects, mentions } = parts;
        if (pairs === undefined || objects === undefined)
            return knownText(one, parts) === readParts(other, parts).join('\0');
        if (mentions?.test(one.file.text) !== mentions?.test(other.file.text))
            return false;
        return pairs.every(([before, after]) => {
            const fields = objects[before.kind ?? '*'] ?? objects['*'];
            return fields === undefined || (before.subject === after.subject && haveSameParts(before, after, fields));
        });
    };
};
/** Why kept, as below: a file is compared with itself under each fix that is tried. */
const textsByParts = (0,once_for/* onceFor */.b)((_artifact) => new Map());
const knownText = (artifact, parts) => {
    const known = textsByParts(artifact);
    const text = known.get(parts) ?? readParts(artifact, parts).join('\0');
    known.set(parts, text);
    return text;
};
const oneLine = (text) => text.replaceAll(/\s+/gu, ' ');
/** Longer texts are no image references. */
const maxImageLength = 1_024;
/** An image's text without its tag and digest, also where a variable decides these. */
const withoutTag = (text) => {
    const [name = ''] = text.slice(0, maxImageLength).split('@', 1);
    const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
    return colon === -1 || name[colon + 1] === '-' ? name : name.slice(0, colon);
};
const dockerfileParts = ({ file, instructions }, keywords) => instructions
    .filter(({ keyword }) => keywords.includes(keyword))
    .map(instruction => {
    if (instruction.keyword !== 'FROM')
        return oneLine(file.text.slice(instruction.range.start, instruction.range.end));
    const { image, alias } = instruction;
    return `FROM ${withoutTag(image.word.expanded.value ?? image.word.text)} ${alias?.text ?? ''}`;
});
/** Why none where nothing is built: what a file runs then is made elsewhere, or by another file, whose change tells. */
const serviceParts = ({ services }, fields) => (services.some(({ builds }) => builds) ? services : []).map(service => {
    const parts = fields.map(path => {
        const found = service.get(...path);
        if (found.state !== 'present')
            return found.state;
        const { start, end } = found.entry?.range ?? found.node.range;
        return oneLine(found.file.text.slice(start, end));
    });
    return [service.subject, service.complete, service.amends, withoutTag(service.image?.text ?? ''), ...parts].join('\n');
});
/** What is written under a field, with its key; the state of what is not written. */
const textAt = ({ file }, found) => {
    const range = found.state === 'absent' ? undefined : (found.entry?.range ?? (found.state === 'present' ? found.node.range : undefined));
    return range === undefined ? found.state : file.text.slice(range.start, range.end);
};
/** What of an object somebody goes by, one after the other: words as they are, and what stands under fields. */
function* partsOf(object, { fields = [], pod = [], containers = [], podLabels, imageNames }) {
    yield `${object.partial} ${object.doubtful}`;
    for (const path of fields)
        yield object.get(...path);
    for (const spec of object.podSpecs) {
        if (podLabels)
            yield spec.labels;
        for (const path of pod)
            yield spec.get(...path);
        for (const container of spec.containers) {
            yield container.subject;
            if (imageNames)
                yield withoutTag((0,lookup/* stringAt */.bX)(container.get('image')) ?? '');
            for (const path of containers)
                yield container.get(...path);
        }
    }
}
/** A part as a text: of what is written, the space between words counts no more than that there is some. */
const partText = (object, part) => typeof part === 'string' ? part : oneLine(textAt(object, part));
/** Whether the same stands in two versions of an object. Why first as it is written: nearly all is, down to the space between. */
const haveSameParts = (one, other, fields) => {
    const others = partsOf(other, fields);
    for (const part of partsOf(one, fields)) {
        const { done, value } = others.next();
        if (done)
            return false;
        const isAsWritten = typeof part !== 'string' && typeof value !== 'string' && textAt(one, part) === textAt(other, value);
        if (!isAsWritten && partText(one, part) !== partText(other, value))
            return false;
    }
    return others.next().done === true;
};

// EXTERNAL MODULE: ./build/artifacts/repository/repository-unit.js
var repository_unit = __webpack_require__(14581);
// EXTERNAL MODULE: ./build/artifacts/suppressions/file-directives.js + 12 modules
var file_directives = __webpack_require__(50548);
// EXTERNAL MODULE: ./build/artifacts/suppressions/suppression-directive.js
var suppression_directive = __webpack_require__(19535);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/review/read/read-partners.js + 1 modules
var read_partners = __webpack_require__(69852);
;// CONCATENATED MODULE: ./build/review/join-units.js







/** By what the active rules go that join files; undefined when there are none. */
const partnerNeeds = (rules) => {
    const reads = readsOf(rules);
    if (reads.length === 0)
        return undefined;
    const filesOf = (isMeant) => new Set(reads.filter(isMeant).flatMap(({ files }) => files));
    return {
        files: filesOf(one => one.in === 'unit' || one.in === 'tree'),
        tree: reads.some(one => one.in === 'tree'),
        images: filesOf(one => one.in === 'images'),
        sops: filesOf(one => one.in === 'sops'),
    };
};
/** Why not of rules that are asked for only where they are raised: most changes would have files read for nothing. */
const readsOf = (rules) => rules.flatMap(({ rule, isHalfAsked }) => (isHalfAsked ? [] : (rule.meta.reads ?? [])));
/** Files that say which others belong together: a kustomization by what it holds, a chart by being there. */
const saysWhatBelongsTogether = (path) => (0,kustomization/* isKustomization */.Sv)(path) || (0,group_units/* isChartFile */.Jk)(path);
/**
 * True when a change alters something by which a rule goes that joins files, or when policy asks for findings that a change does not bring.
 * Then the units that it touches are judged.
 */
const concernsUnits = (rules, changes, { base, head }, scope) => {
    const reads = readsOf(rules);
    const artifacts = [...base.artifacts, ...head.artifacts];
    if (changes.files.some(regroups))
        return true;
    if (reads.every(({ files }) => !artifacts.some(({ kind }) => files.includes(kind))))
        return false;
    if (scope !== 'new')
        return true;
    const isSameFor = compareSides(base, head);
    return !reads.every(isSameFor) || commentsOf(base) !== commentsOf(head);
};
const regroups = ({ path, previousPath = path, status }) => (0,kustomization/* isKustomization */.Sv)(path) || (status !== 'modified' && [path, previousPath].some(saysWhatBelongsTogether));
/** What comments ask to leave, wherever they stand: one that is gone may have silenced what is found in several files. */
const commentsOf = ({ artifacts }) => artifacts
    .flatMap(file_directives/* directivesOf */.mD)
    .map(directive => `${directive.path}\0${(0,suppression_directive/* wordsOf */.Z9)(directive)}`)
    .toSorted()
    .join('\n');
/** Tells for whom all files of two sides are the same, by what rules read of them. */
const compareSides = (base, head) => {
    const before = new Map(base.artifacts.map(artifact => [artifact.file.path, artifact]));
    const after = new Map(head.artifacts.map(artifact => [artifact.file.path, artifact]));
    const comparisons = [...new Set([...before.keys(), ...after.keys()])].map(path => comparison(before.get(path), after.get(path)));
    return reads => comparisons.every(isSameFor => isSameFor(reads));
};
/** The same for one file, which may be missing at a side, or be another kind of file there. */
const comparison = (one, other) => {
    if (one && other && one.kind === other.kind) {
        const isSameFor = compareParts(one, other);
        return reads => !reads.files.includes(one.kind) || isSameFor(reads);
    }
    const files = [one, other].filter(file => file !== undefined);
    return reads => files.every(file => !reads.files.includes(file.kind) || readParts(file, reads).length === 0);
};
/** The rules that join files and go by something in which two versions of a file differ, a fixed one after the other. */
const rulesConcernedBy = (rules, one, fixed) => {
    const isSameFor = compareParts(one, fixed);
    return new Set(rules.flatMap(({ rule: { meta }, isHalfAsked }) => {
        const { reads } = meta;
        if (!reads?.files.includes(one.kind) || isHalfAsked || reads.easedByFixes)
            return [];
        return isSameFor(reads) ? [] : [meta.id];
    }));
};
const joinedSide = (side) => ({
    ...(0,read_partners/* sideFiles */.hI)(side),
    artifacts: side.snapshot.artifacts,
    ledger: side.snapshot.ledger,
});
/** The units that a change touches, with their unchanged files. */
class JoinedUnits {
    others;
    #partners;
    #needs;
    #changed;
    #base;
    #reach = new Map();
    #former;
    /** `base` are the changed files as they stood before. */
    constructor(partners, needs, changed, base) {
        this.others = partners.others;
        this.#partners = partners;
        this.#needs = needs;
        this.#changed = changed;
        this.#base = base;
    }
    /** The touched units of the base. */
    ofBase() {
        return this.#partners.touched.base.map(plan => this.#unit(plan, this.#base));
    }
    /** The touched units of the head. */
    ofHead(files) {
        return this.#partners.touched.head.map(plan => this.#afterwards(plan, files));
    }
    /** The touched units with other texts in place of the head's. `isRegrouped`: files came or went, or what says which belong together. */
    ofTrial(files, isRegrouped) {
        if (!isRegrouped)
            return this.ofHead(files);
        const { headUnits } = this.#partners;
        const again = (0,read_partners/* unitsOfSide */.Yy)(files, this.#partners, this.#needs);
        return (0,group_units/* touchedUnits */.gp)({ base: headUnits, head: again }, this.#changed).head.map(plan => this.#afterwards(plan, files));
    }
    /** The changed files of the units that a file is in, at either side. */
    reachOf(path) {
        const known = this.#reach.get(path);
        if (known)
            return known;
        const { base, head } = this.#partners.touched;
        const plans = [...base, ...head];
        const own = new Set(plans.filter(({ members }) => members.has(path)).map(nameOf));
        const reached = plans.filter(plan => own.has(nameOf(plan)));
        const changed = [...this.#changed].filter(one => reached.some(({ members }) => members.has(one)));
        this.#reach.set(path, changed);
        return changed;
    }
    /** A unit with what it had before. */
    #afterwards(plan, files) {
        this.#former ??= new Map(this.ofBase().map(unit => [nameOf(unit), unit]));
        return { ...this.#unit(plan, files), former: this.#former.get(nameOf(plan)) ?? { artifacts: [], objects: [] } };
    }
    #unit(plan, files) {
        return joinUnit(plan, { ...files, others: this.others }, this.#needs, this.#partners);
    }
}
const nameOf = ({ unit, path }) => `${unit} ${path}`;
/** Makes a unit of the files that are known of it. */
const joinUnit = ({ unit, path, members, unseen }, { artifacts, ledger, others }, needs, { unread, unlisted } = { unread: new Set() }) => {
    const kinds = unit === 'images' || unit === 'sops' ? needs[unit] : needs.files;
    const own = [...members].toSorted().flatMap(member => {
        const artifact = artifacts.get(member) ?? others?.artifacts.get(member);
        return artifact && kinds.has(artifact.kind) ? [artifact] : [];
    });
    const reasonOf = (member) => {
        const entry = ledger.get(member) ?? others?.ledger.get(member);
        if (unread.has(member))
            return `More than ${group_units/* maxUnitFiles */.aT} files would have to be read.`;
        return entry?.status === 'not-evaluated' ? `"${member}" could not be read.` : undefined;
    };
    const gap = [...members].map(reasonOf).find(reason => reason !== undefined);
    const broken = own.find(({ notifications }) => notifications.some(({ level }) => level === 'error'));
    const template = own.find(artifact => artifact.kind === 'kubernetes' && artifact.template !== 'none');
    const reason = unlisted ??
        unseen ??
        gap ??
        (broken && `"${broken.file.path}" could not be read.`) ??
        (template && `"${template.file.path}" is a template.`);
    return (0,repository_unit/* repositoryUnit */.T)({ unit, path, artifacts: own }, reason);
};


/***/ }),

/***/ 84655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xS: () => (/* binding */ factsOf),
  vw: () => (/* binding */ fixSide),
  sx: () => (/* binding */ judgeChange),
  _X: () => (/* binding */ policyFacts),
  Ox: () => (/* binding */ proveSide)
});

// EXTERNAL MODULE: ./build/artifacts/parse-artifact.js + 1 modules
var parse_artifact = __webpack_require__(20069);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(88944);
// EXTERNAL MODULE: ./build/changes/file-line-map.js
var file_line_map = __webpack_require__(88313);
// EXTERNAL MODULE: ./build/delta/match.js + 14 modules
var match = __webpack_require__(79848);
// EXTERNAL MODULE: ./build/engine/active-rule.js
var active_rule = __webpack_require__(78425);
// EXTERNAL MODULE: ./build/engine/fixes/extend-proven.js
var extend_proven = __webpack_require__(28269);
// EXTERNAL MODULE: ./build/artifacts/artifact.js
var artifact = __webpack_require__(55421);
// EXTERNAL MODULE: ./build/artifacts/repository/repository-unit.js
var repository_unit = __webpack_require__(14581);
;// CONCATENATED MODULE: ./build/artifacts/yaml/repeated-keys.js
/**
 * Whether a key that begins in one of some places stands in its mapping twice: our parser takes the last one, a strict one refuses the file. The places are in
 * their order and apart.
 */
const hasRepeatedKeyIn = ({ documents }, places) => {
    const pending = documents.flatMap(({ root }) => root ?? []);
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (!isTouched(node.range, places))
            continue;
        if (node.kind === 'mapping') {
            if (isRepeatedIn(node, places))
                return true;
            for (const { value } of node.entries)
                pending.push(value);
        }
        else if (node.kind === 'sequence')
            for (const item of node.items)
                pending.push(item);
    }
    return false;
};
const isRepeatedIn = ({ document, entries }, places) => {
    if (document.templated)
        return false;
    const added = entries.filter(({ key }) => (placeAt(key.range.start, places)?.start ?? Number.POSITIVE_INFINITY) <= key.range.start);
    if (added.length === 0)
        return false;
    const counts = Map.groupBy(entries, ({ name }) => name);
    return added.some(({ name }) => name !== undefined && (counts.get(name)?.length ?? 0) > 1);
};
/** Whether a node holds one of the places, or ends or begins there. */
const isTouched = ({ start, end }, places) => (placeAt(start - 1, places)?.start ?? Number.POSITIVE_INFINITY) <= end;
/** The first place that ends behind an offset. */
const placeAt = (offset, places) => {
    let [low, high] = [0, places.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((places[middle]?.end ?? 0) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return places[low];
};
/** Where edits stand in the text that they make. They are in their order and apart. */
const placesOfEdits = (edits) => {
    let shift = 0;
    return edits.map(({ range: { start, end }, newText }) => {
        const at = start + shift;
        shift += newText.length - (end - start);
        return { start: at, end: at + newText.length };
    });
};

// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(62961);
// EXTERNAL MODULE: ./build/engine/rule-runner.js + 19 modules
var rule_runner = __webpack_require__(47465);
// EXTERNAL MODULE: ./build/engine/unit-reports.js
var unit_reports = __webpack_require__(57260);
;// CONCATENATED MODULE: ./build/engine/fixes/finding-watch.js
/** How many findings each rule has at each logical place. */
class PlaceCounts {
    #byRule = new Map();
    of(ruleId, place) {
        return this.#byRule.get(ruleId)?.get(place) ?? 0;
    }
    /** Counts one more; how many they are now. */
    add(ruleId, place) {
        const known = this.#byRule.get(ruleId);
        const byPlace = known ?? new Map();
        if (known === undefined)
            this.#byRule.set(ruleId, byPlace);
        const count = (byPlace.get(place) ?? 0) + 1;
        byPlace.set(place, count);
        return count;
    }
}
/** Where in a file a finding is. */
const subjectOf = ({ location }) => location.subject;
/** Where among several files a finding is. */
const placeInUnit = ({ location: { path, subject } }) => `${path}\0${subject}`;
const countByPlace = (findings, placeOf = subjectOf) => {
    const counts = new PlaceCounts();
    for (const finding of findings)
        counts.add(finding.ruleId, placeOf(finding));
    return counts;
};
/** Watches whether no more is found than before without what is due to be gone, and where there is more. */
class FindingWatch {
    #before;
    #due;
    #seen = new PlaceCounts();
    #placeOf;
    #isBrief;
    #left = new PlaceCounts();
    #came = new Set();
    #isLess = true;
    /** `placeOf` tells the places by which is counted. `isBrief`: nobody will be blamed, so that the first that is too much is enough. */
    constructor(before, due, placeOf, isBrief) {
        this.#before = before;
        this.#due = due;
        this.#placeOf = placeOf;
        this.#isBrief = isBrief;
    }
    get isLess() {
        return this.#isLess;
    }
    /** Counts a report; false when no more of them need to be counted. */
    counts(ruleId, place) {
        const due = this.#due.of(ruleId, place);
        if (this.#seen.add(ruleId, place) + due <= this.#before.of(ruleId, place))
            return true;
        this.#isLess = false;
        if (due > 0)
            this.#left.add(ruleId, place);
        else
            this.#came.add(place);
        return !this.#isBrief;
    }
    /** For something else than a finding too much. */
    fail() {
        this.#isLess = false;
    }
    /** The targets that are not gone, and those at places at which something has come. */
    blamed(targets) {
        return new Set(targets.filter(target => {
            const place = this.#placeOf(target);
            return this.#came.has(place) || this.#left.of(target.ruleId, place) > 0;
        }));
    }
}

;// CONCATENATED MODULE: ./build/engine/fixes/proof-units.js

/** So many characters take as long to read as one setting of a service takes to be asked for by all rules, be it written once and extended many times. */
const charactersPerSetting = 12;
/** Characters that a file has to be read again, or what takes as long. */
const lengthOf = (artifact) => artifact.file.text.length + (artifact.kind === 'compose' ? charactersPerSetting * artifact.settings : 0);
/** The same of all files of a unit. Why once, as below: what all files of a tree are one unit of would be walked for each of them. */
const lengthOfUnit = (0,once_for/* onceFor */.b)(({ artifacts }) => artifacts.reduce((sum, artifact) => sum + lengthOf(artifact), 0));
/** Where in a unit each file stands. */
const placesByPath = (0,once_for/* onceFor */.b)((artifacts) => Map.groupBy(artifacts.keys(), place => artifacts[place]?.file.path ?? ''));
/** The files of a unit with those that are fixed in their places. Why by place: a unit has thousands of files, and a fix is of one or two. */
const withFixed = (artifacts, fixed) => {
    const places = placesByPath(artifacts);
    const copy = [...artifacts];
    for (const [path, { after }] of fixed)
        for (const place of places.get(path) ?? [])
            copy[place] = after;
    return copy;
};
/** The units that each file is in, in their order. */
const unitsByPath = (0,once_for/* onceFor */.b)((units) => {
    const byPath = new Map();
    for (const unit of units)
        for (const path of new Set(unit.artifacts.map(({ file }) => file.path))) {
            const known = byPath.get(path);
            if (known)
                known.push(unit);
            else
                byPath.set(path, [unit]);
        }
    return byPath;
});

;// CONCATENATED MODULE: ./build/engine/fixes/proof-budget.js

/**
 * What is left of them. Proofs that need whole units have their own: each costs as much as hundreds of files, which would be left without.
 */
class SharedBudget {
    #left;
    constructor(characters) {
        this.#left = { ...characters };
    }
    /** Whether there are so many left. */
    has(characters, by) {
        return characters <= this.#left[by];
    }
    /** Takes so many; false, and nothing is taken, when there are not as many left. */
    takes(characters, by) {
        if (!this.has(characters, by))
            return false;
        this.#left[by] -= characters;
        return true;
    }
}
/**
 * Characters that may be parsed again to prove the fixes of one file: what is not reached within it is not proven. Keeps the proof linear
 * in the file's size.
 */
const proofBudget = 2_000_000;
/** So many more characters take as long to read as one finding takes to be found. */
const charactersPerFinding = 50;
/** And as many as it takes to look at a file at all, however small it is. */
const charactersPerLook = 2_000;
/** Characters of a unit that are judged again by a few rules, and not read, in the time in which one is read. */
const charactersOfUnit = 16;
/** What it costs to read a file again in which so much was found, in characters. */
const lookingAt = (artifact, found) => charactersPerLook + charactersPerFinding * found + lengthOf(artifact);
/** What it costs to judge a unit again by a few rules, in characters that are read. */
const judgingAgain = (unit) => lengthOfUnit(unit) / charactersOfUnit;
/** The same for all files of a side: hundreds of files of a few kilobytes, each with some findings, stay within it. */
const leastOfSide = { file: 6_000_000, unit: 2_000_000, around: 100_000_000 };
/**
 * How often on average a file of a scan may be read to prove its fixes in groups: once where all of them go together, and some times more for each
 * that spoils the others.
 */
const readsPerFile = 8;
/** The same to prove fixes of findings about units, which go together for all files. */
const readsForUnits = 3;
/** How often units may be judged again for what alters by what a few of their rules go, which goes together for all files as well. */
const looksAround = 100;
/**
 * What all files of a side may cost together: where somebody waits for a review a fixed sum, where a whole repository is scanned so much a file.
 */
const budgetOf = (mode, artifacts, found) => {
    if (mode === 'each')
        return new SharedBudget(leastOfSide);
    const once = [...artifacts].reduce((sum, artifact) => sum + lookingAt(artifact, 0), charactersPerFinding * found);
    return new SharedBudget({
        file: Math.max(leastOfSide.file, readsPerFile * once),
        unit: Math.max(leastOfSide.unit, readsForUnits * once),
        around: Math.max(leastOfSide.around, looksAround * once),
    });
};

;// CONCATENATED MODULE: ./build/engine/fixes/fix-proof.js













/**
 * Tries fixes of findings: applied together, in all files in which they write, each text must parse as well as before, their
 * findings must be gone and no other may have come, neither in one of the files nor in a unit that one of them is in.
 */
class FixProof {
    #own;
    #rescan;
    #joining;
    /** How many findings there are, by file. */
    #before = new Map();
    /** Why kept: whether fixes can be written is asked before they are tried. */
    #written;
    /** `own`: the file that most of the findings are of, where that is one. */
    constructor(rescan, own) {
        this.#own = own;
        this.#rescan = rescan;
        this.#joining = (0,active_rule/* joiningRules */.QW)(rescan.plan.get('repository') ?? []);
    }
    /** Characters that are read to prove the fixes of these findings, and as many as looking and what is found in their files cost. */
    costOf(targets) {
        const paths = new Set(targets.flatMap(({ fix, location }) => [location.path, ...(fix?.elsewhere?.map(({ path }) => path) ?? [])]));
        const units = this.needsUnits(targets) ? this.#unitsOf(paths) : [];
        const ofUnits = units.reduce((sum, unit) => sum + judgingAgain(unit), 0);
        return [...paths].reduce((sum, path) => {
            const artifact = this.#artifactOf(path);
            return artifact ? sum + lookingAt(artifact, this.#findingsIn(path).length) : sum;
        }, ofUnits);
    }
    /** What a proof in the own file alone costs. */
    get leastCost() {
        return this.#own ? lookingAt(this.#own.artifact, this.#own.findings.length) : 0;
    }
    /** True when one of these findings is about a unit, which has to be judged again as a whole. */
    needsUnits(targets) {
        return targets.some(({ ruleId }) => this.#joining.has(ruleId));
    }
    /** Whether the fixes of all targets can be written at once, and change something: without that, there is nothing to prove. */
    canApply(targets) {
        return this.#textsWith(targets) !== undefined;
    }
    /** The texts with the fixes of all targets applied, by path; where they are not proven together, whose fault that seems to be. */
    apply(targets) {
        const texts = this.#rescan.patience?.isOver() ? undefined : this.#textsWith(targets);
        if (texts === undefined)
            return extend_proven/* noneBlamed */.Gb;
        const byFile = Map.groupBy(targets, ({ location }) => location.path);
        const fixed = new Map();
        for (const [before, { text, edits }] of texts) {
            const after = this.#rescan.parse(before, text);
            if (after.kind !== before.kind || isWorseRead(before, after, edits))
                return { blamed: new Set(byFile.get(before.file.path)) };
            fixed.set(after.file.path, { before, after });
        }
        const inUnits = this.#unitsOfConcern(fixed, targets);
        const { later } = this.#rescan;
        const isLater = later !== undefined && inUnits?.own.length === 0 && fixed.size === 1;
        // Why first: what there is no room for is not proven, whatever the files say.
        if (inUnits && !isLater && !this.#hasRoomFor(inUnits))
            return extend_proven/* noneBlamed */.Gb;
        for (const [path, { after }] of fixed) {
            const due = byFile.get(path) ?? none;
            const watch = this.#lookAtFile(after, due, targets.length === 1);
            if (!watch.isLess)
                return { blamed: watch.blamed(due) };
        }
        if (isLater)
            for (const { after } of fixed.values())
                later.add({ targets, after });
        const watch = isLater ? undefined : inUnits && this.#lookAtUnits(fixed, targets, inUnits);
        if (watch?.isLess === false)
            return { blamed: watch.blamed(targets) };
        return { proven: new Map([...fixed].map(([path, { after }]) => [path, after.file.text])) };
    }
    /** Whether units stand what was proven in files alone, with all of it applied: those whose fault it seems to be that they do not. */
    blamedInUnits(proven) {
        const targets = proven.flatMap(one => one.targets);
        const texts = this.#textsWith(targets);
        if (texts === undefined || this.#rescan.patience?.isOver())
            return extend_proven/* noneBlamed */.Gb.blamed;
        const known = new Map(proven.flatMap(({ after }) => (after ? [[after.file.path, after]] : [])));
        const fixed = new Map([...texts].map(([before, { text }]) => {
            const { path } = before.file;
            return [path, { before, after: known.get(path) ?? this.#rescan.parse(before, text) }];
        }));
        const inUnits = this.#unitsOfConcern(fixed, targets);
        if (inUnits === undefined)
            return undefined;
        const watch = this.#hasRoomFor(inUnits) ? this.#lookAtUnits(fixed, targets, inUnits) : undefined;
        return watch?.isLess === true ? undefined : (watch?.blamed(targets) ?? extend_proven/* noneBlamed */.Gb.blamed);
    }
    /** What the files become in which the fixes write; undefined where one of them cannot be written, or changes nothing. */
    #textsWith(targets) {
        if (this.#written?.targets !== targets)
            this.#written = { targets, texts: this.#write(targets) };
        return this.#written.texts;
    }
    #write(targets) {
        const texts = new Map();
        for (const [path, own] of editsByPath(targets)) {
            const artifact = this.#artifactOf(path);
            const edits = (0,text_edit/* joinEdits */.w0)(own);
            const { text } = artifact?.file ?? { text: '' };
            const isOutside = edits.some(({ range }) => range.start < 0 || range.end > text.length || range.start > range.end);
            const fixed = artifact === undefined || isOutside || (0,text_edit/* editsConflict */.ao)(edits) ? text : (0,text_edit/* applyEdits */.ct)(text, edits);
            if (artifact === undefined || fixed === text)
                return undefined;
            texts.set(artifact, { text: fixed, edits: edits.toSorted((a, b) => a.range.start - b.range.start) });
        }
        return texts;
    }
    /** Whether a file has the findings there were before, without those that are due to be gone, or fewer. */
    #lookAtFile(after, due, isBrief) {
        const { path } = after.file;
        const before = this.#before.get(path) ?? countByPlace(this.#findingsIn(path));
        this.#before.set(path, before);
        const watch = new FindingWatch(before, countByPlace(due), subjectOf, isBrief);
        const end = (0,rule_runner/* runOnFile */.tw)(after, this.#rescan.plan, this.#rescan.facts, {
            ...this.#sinkOf(watch),
            take: ({ rule }, report, visited) => watch.counts(rule.meta.id, report.subject ?? visited.subject),
        });
        if (end === 'out-of-time')
            watch.fail();
        return watch;
    }
    /**
     * The rules to be asked again that join files, and of which units: those that a target is of, and those that go by something that the fixes alter.
     * Undefined where there are none.
     */
    #unitsOfConcern(fixed, targets) {
        const own = targets.filter(({ ruleId }) => this.#joining.has(ruleId));
        const concerned = new Set(own.map(({ ruleId }) => ruleId));
        for (const { before, after } of fixed.values())
            for (const id of this.#rescan.around?.rulesConcernedBy(before, after) ?? [])
                concerned.add(id);
        if (concerned.size === 0)
            return undefined;
        const rules = (this.#rescan.plan.get('repository') ?? []).filter(({ rule }) => concerned.has(rule.meta.id));
        const units = this.#unitsOf(new Set(fixed.keys())).filter(unit => (0,rule_runner/* rulesForUnit */.bz)(rules, unit).length > 0);
        return { own, rules, units };
    }
    /** Whether units may be judged again. What a target is about was counted before. */
    #hasRoomFor({ own, units }) {
        if (own.length > 0)
            return units.length > 0;
        const length = units.reduce((sum, unit) => sum + lengthOfUnit(unit), 0);
        return this.#rescan.budget?.takes(length, 'around') !== false;
    }
    /** Whether units have the findings that there were before, without the targets, or fewer. What a rule says is taken by nobody's word but its own. */
    #lookAtUnits(fixed, targets, { own, rules, units }) {
        const before = countInUnits(this.#rescan.around?.unitFindings ?? none);
        const watch = new FindingWatch(before, countByPlace(own, placeInUnit), placeInUnit, targets.length === 1);
        const plan = new Map([['repository', rules]]);
        const reports = new unit_reports/* UnitReports */.U();
        const sink = {
            ...this.#sinkOf(watch),
            take: ({ rule }, { path = '', subject = '' }) => watch.counts(rule.meta.id, `${path}\0${subject}`),
        };
        for (const unit of units) {
            const fixedUnit = (0,repository_unit/* repositoryUnit */.T)({ ...unit, artifacts: withFixed(unit.artifacts, fixed) }, unit.reason);
            const end = (0,rule_runner/* runOnUnit */.rh)(fixedUnit, plan, this.#rescan.facts, reports.sinkOf(fixedUnit, sink));
            if (end === 'out-of-time')
                watch.fail();
            if (!watch.isLess)
                break;
        }
        return watch;
    }
    #unitsOf(paths) {
        const units = this.#rescan.around?.units ?? [];
        const [first = ''] = paths;
        if (paths.size === 1)
            return unitsByPath(units).get(first) ?? [];
        return units.filter(({ artifacts }) => artifacts.some(({ file }) => paths.has(file.path)));
    }
    #artifactOf(path) {
        return path === this.#own?.artifact.file.path ? this.#own.artifact : this.#rescan.around?.artifactOf(path);
    }
    #findingsIn(path) {
        return path === this.#own?.artifact.file.path ? this.#own.findings : (this.#rescan.around?.findingsIn(path) ?? none);
    }
    #sinkOf(watch) {
        const { patience } = this.#rescan;
        // Why a crash fails: what the rule would have said is not known.
        return { exceeded: () => undefined, crashed: () => watch.fail(), isOver: patience && (() => patience.isOver()) };
    }
}
const none = [];
const editsByPath = (targets) => {
    const byPath = new Map();
    for (const { fix, location } of targets)
        for (const { path, edits } of [{ path: location.path, edits: fix?.edits ?? [] }, ...(fix?.elsewhere ?? [])]) {
            const known = byPath.get(path);
            if (known)
                (0,append_all/* appendAll */.u)(known, edits);
            else
                byPath.set(path, [...edits]);
        }
    return byPath;
};
/** Whether a parser complains about more in a file than before its edits, or they write a key that is there. */
const isWorseRead = (before, after, edits) => errorCount(after) > errorCount(before) || ((0,artifact/* isYamlArtifact */.w)(after) && hasRepeatedKeyIn(after.yaml, placesOfEdits(edits)));
const errorCount = (artifact) => artifact.notifications.filter(({ level }) => level === 'error').length;
/** Why once for all files of a side: each file whose fixes are proven would count what was found in all of them. */
const countInUnits = (0,once_for/* onceFor */.b)((findings) => countByPlace(findings, placeInUnit));

;// CONCATENATED MODULE: ./build/engine/fixes/joint-fixes.js

const touchedBy = ({ file }, findings) => findings
    .flatMap(finding => {
    // Why: what is said of lines of one file is said of no other.
    if (!finding.fix || finding.fix.elsewhere)
        return [];
    const { start, end } = (0,text_edit/* coveringRange */.DN)(finding.fix.edits);
    return [{ finding, fix: finding.fix, from: file.lines.line(start), to: file.lines.line(Math.max(start, end - 1)) }];
})
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
/** Fixes in groups that have lines in common, each group of two or more. */
const groupsOf = (touched) => {
    const groups = [];
    let end = 0;
    for (const one of touched) {
        const group = groups.at(-1);
        if (group && one.from <= end)
            group.push(one);
        else
            groups.push([one]);
        end = Math.max(end, one.to);
    }
    return groups.filter(group => group.length > 1);
};
/** Several fixes as one; whether they go together is for the caller to prove. */
const joinFixes = (fixes) => ({
    title: [...new Set(fixes.map(({ title }) => title))].join('; '),
    safety: fixes.every(({ safety }) => safety === 'safe') ? 'safe' : 'unsafe',
    edits: (0,text_edit/* joinEdits */.w0)(fixes.flatMap(({ edits }) => edits)),
});
/**
 * Fixes whose edits touch the same lines, as one fix for each group, by finding. The groups are proven together, and in halves when that
 * fails: one proof for most files. `isProven` says whether findings' fixes go together.
 */
const jointFixes = (artifact, proven, isProven) => {
    const provenIn = (groups) => {
        if (groups.length === 0)
            return [];
        if (isProven(groups.flat().map(({ finding }) => finding)))
            return groups;
        if (groups.length === 1)
            return [];
        const middle = groups.length >> 1;
        return [...provenIn(groups.slice(0, middle)), ...provenIn(groups.slice(middle))];
    };
    const joint = new Map();
    for (const group of provenIn(groupsOf(touchedBy(artifact, proven)))) {
        const fix = joinFixes(group.map(one => one.fix));
        for (const { finding } of group)
            joint.set(finding, fix);
    }
    return joint;
};

;// CONCATENATED MODULE: ./build/engine/fixes/family-fixes.js


/**
 * One edit for each group of two findings or more that have fixes, by finding: for all of them, or for as many as go together. The groups
 * are proven together, and in parts when that fails: one proof for most files. `together` tells whether the fixes of all of the
 * findings are proven together, and whose fault it seems to be where they are not.
 */
const familyFixes = (families, together) => {
    const fixes = new Map();
    for (const group of provenGroups(families.filter(group => group.length > 1), together)) {
        const fix = joinFixes(group.flatMap(finding => finding.fix ?? []));
        for (const finding of group)
            fixes.set(finding, fix);
    }
    return fixes;
};
const provenGroups = (groups, together) => {
    const [only] = groups;
    if (only === undefined)
        return groups;
    const trial = together(groups.flat());
    if ('proven' in trial)
        return groups;
    if (groups.length === 1) {
        const part = (0,extend_proven/* extendByParts */.Uy)(only, together, undefined, undefined, trial.blamed)?.fixed ?? [];
        return part.length > 1 ? [part] : [];
    }
    const blamed = new Set(groups.filter(group => group.some(finding => trial.blamed.has(finding))));
    return (0,extend_proven/* partsOf */.CI)(groups, blamed).flatMap(part => provenGroups(part, together));
};

;// CONCATENATED MODULE: ./build/engine/fixes/independent-fixes.js

/** What lets a part of a Compose file speak of another: anchors, what is merged from them, and `extends`. */
const borrows = /(?:^|[\s[{,:-])(?:[&*][^\s,\]}]|<<["']?\s*:|["']?extends["']?\s*:)/mu;
/**
 * Parts of a file that are deployed apart from each other, in the order of their places: the documents of a manifest, the services of a Compose file.
 * None for other files, and where one part may borrow from another.
 */
const partsOf = (artifact) => {
    if (artifact.kind === 'kubernetes')
        return artifact.template === 'none' ? artifact.yaml.documents.map(({ range }) => range) : [];
    if (artifact.kind !== 'compose' || borrows.test(artifact.file.text))
        return [];
    return artifact.services.map(({ range }) => range).toSorted((one, other) => one.start - other.start);
};
/** The place of the part that a range lies in, of parts in order that do not overlap; undefined where it lies in none. */
const partAround = (parts, { start, end }) => {
    let [low, high] = [0, parts.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((parts[middle]?.end ?? 0) < start)
            low = middle + 1;
        else
            high = middle;
    }
    const found = parts[low];
    return found !== undefined && found.start <= start && end <= found.end ? low : undefined;
};
/**
 * Findings whose fixes may be proven with each other as well as alone, in groups: of each group all write in parts of their own, so that what one of them
 * does to its part no other can do or undo. What writes elsewhere is a group of its own. `isApart` says of which findings that holds in any case.
 */
const independentGroups = (artifact, fixable, isApart) => {
    const parts = partsOf(artifact);
    if (parts.length < 2)
        return fixable.map(finding => [finding]);
    const alone = [];
    const rounds = [];
    const inPart = new Map();
    for (const finding of fixable) {
        const { fix } = finding;
        const part = fix === undefined || fix.elsewhere || isApart(finding) ? undefined : partAround(parts, (0,text_edit/* coveringRange */.DN)(fix.edits));
        if (part === undefined) {
            alone.push([finding]);
            continue;
        }
        const round = inPart.get(part) ?? 0;
        inPart.set(part, round + 1);
        const known = rounds[round];
        if (known)
            known.push(finding);
        else
            rounds.push([finding]);
    }
    return [...rounds, ...alone];
};

;// CONCATENATED MODULE: ./build/engine/fixes/prove-fixes.js








/**
 * Takes away every fix that is not proven: applied, the text must parse as well as before, the finding must be gone and no other may have
 * come. Those of each family group are also proven as one, and in `each` those that touch the same lines. Only the fixes of `wanted`
 * findings are proven. Findings keep their order; `findings` are all those of one file. `across` are findings about units of which `provenAcross` has
 * proven the fixes; where it is given, those of others about units are not proven.
 */
const proveFixes = ({ artifact, findings }, wanted, mode, rescan, { families = [], across, } = {}) => {
    const fixable = fixableOf({ artifact, findings }, wanted);
    if (fixable.length === 0)
        return findings.map(finding => (finding.fix ? withoutFix(finding) : finding));
    const prover = new Prover({ artifact, findings }, rescan);
    const proven = prover.provenOf(fixable, mode, across);
    const joint = mode === 'each' ? prover.jointOf(fixable.filter(finding => proven.has(finding))) : undefined;
    const ofFamilies = prover.familyFixesOf(families.map(group => group.filter(finding => proven.has(finding))));
    return findings.map(finding => {
        if (finding.fix && !proven.has(finding))
            return withoutFix(finding);
        const jointFix = joint?.get(finding);
        const familyFix = ofFamilies.get(finding);
        return jointFix || familyFix ? { ...finding, ...(jointFix && { jointFix }), ...(familyFix && { familyFix }) } : finding;
    });
};
/** The findings of a file of which the fixes may be proven. */
const fixableOf = ({ artifact, findings }, wanted) => {
    const stopped = stoppedRules(findings);
    return findings.filter(finding => finding.fix && finding.location.path === artifact.file.path && wanted(finding) && !stopped.has(finding.ruleId));
};
/** Rules that were stopped at so many findings: of the fixed text they would say as much, so that nothing of theirs can be proven. */
const stoppedRules = (findings) => findings.length < rule_runner/* maxReportsPerRuleAndFile */.G0
    ? new Set()
    : new Set([...Map.groupBy(findings, finding => finding.ruleId)].flatMap(([id, own]) => (own.length < rule_runner/* maxReportsPerRuleAndFile */.G0 ? [] : [id])));
/** The finding without its fix. */
const withoutFix = (finding) => {
    const { fix: _fix, ...rest } = finding;
    return rest;
};
const areProven = { proven: true };
class Prover {
    #artifact;
    #proof;
    #shared;
    #budget = proofBudget;
    /** Groups whose fixes were proven at once. */
    #known = [];
    constructor(own, rescan) {
        this.#artifact = own.artifact;
        this.#proof = new FixProof(rescan, own);
        this.#shared = rescan.budget;
    }
    provenOf(fixable, mode, across) {
        const single = mode === 'each' && this.#proof.costOf(fixable.slice(0, 1)) * fixable.length <= this.#budget;
        // Why apart: for a finding about a unit the whole unit is judged again, with all that is tried beside it.
        const isLater = (finding) => mode === 'groups' && this.#proof.needsUnits([finding]);
        const [first, later] = [fixable.filter(finding => !isLater(finding)), fixable.filter(isLater)];
        const provenIn = (part) => (single ? this.#independent(part) : prove_fixes_groupsOf(part, rest => goTogether(rest, this.#proof))).flatMap(group => this.#provenIn(group));
        return new Set([...provenIn(first), ...(across ? later.filter(finding => across.has(finding)) : provenIn(later))]);
    }
    #independent(part) {
        return independentGroups(this.#artifact, part, finding => this.#proof.needsUnits([finding]));
    }
    jointOf(proven) {
        return jointFixes(this.#artifact, proven, findings => 'proven' in this.#together(findings));
    }
    familyFixesOf(families) {
        // Why: what is said of lines of one file is said of no other.
        const inOneFile = families.map(group => group.filter(({ fix }) => !fix?.elsewhere));
        const known = inOneFile.filter(group => this.#wereTogether(group));
        const open = inOneFile.filter(group => !known.includes(group));
        return new Map([...familyFixes(known, () => areProven), ...familyFixes(open, findings => this.#together(findings))]);
    }
    /** Findings that were proven in one group, or that are now. */
    #together(findings) {
        if (this.#wereTogether(findings))
            return areProven;
        const trial = this.#apply(findings);
        if ('proven' in trial)
            this.#known.push(new Set(findings));
        return trial;
    }
    #wereTogether(findings) {
        return this.#known.some(group => findings.every(finding => group.has(finding)));
    }
    /** Whether there is enough left for what costs so much. */
    #affords(cost, by) {
        return cost <= this.#budget && this.#shared?.has(cost, by) !== false;
    }
    /**
     * Those of a group that are proven, together as far as that goes. A group may cost too much, as one finding about a whole unit makes it do, while there
     * is enough left for a proof of the file alone.
     */
    #provenIn(group) {
        const mayGoOn = () => this.#affords(this.#proof.leastCost, 'file');
        const groups = (0,extend_proven/* provenGroups */.Xp)(group, findings => this.#apply(findings), placeOfFix, mayGoOn);
        for (const one of groups)
            if (one.length > 1)
                this.#known.push(new Set(one));
        return groups.flat();
    }
    /** Proves fixes together, if there is budget left to do so. */
    #apply(findings) {
        const cost = this.#proof.costOf(findings);
        const by = this.#proof.needsUnits(findings) ? 'unit' : 'file';
        // Why in this order: to write a long text anew takes long, too, and what is not looked at costs nothing.
        if (!this.#affords(cost, by) || !this.#proof.canApply(findings))
            return extend_proven/* noneBlamed */.Gb;
        this.#budget -= cost;
        this.#shared?.takes(cost, by);
        return this.#proof.apply(findings);
    }
}
/** All findings in groups of which `choose` takes one after the other. */
const prove_fixes_groupsOf = (findings, choose) => {
    const groups = [];
    let rest = findings;
    while (rest.length > 0) {
        const group = choose(rest);
        groups.push(group);
        const done = new Set(group);
        rest = rest.filter(finding => !done.has(finding));
    }
    return groups;
};
/** All findings in groups whose fixes do not conflict, as many in each as there can be. */
const groupsWithoutConflict = (findings) => prove_fixes_groupsOf(findings, nonConflicting);
/** Findings with the text that their fixes cover, in the order in which these begin. */
const inOrderOfPlace = (findings) => findings
    .flatMap(finding => (finding.fix ? [{ finding, range: (0,text_edit/* coveringRange */.DN)(finding.fix.edits) }] : []))
    .toSorted((a, b) => a.range.start - b.range.start);
/**
 * The findings, in order, whose fixes are tried together: all, where they can be written at once, else those that do not conflict. Why first by what they
 * write: fixes of which the text that one covers reaches over that of another may still go together.
 */
const goTogether = (findings, proof) => {
    const all = inOrderOfPlace(findings).map(({ finding }) => finding);
    return proof.canApply(all) ? all : nonConflicting(findings);
};
/** Where a finding's fix begins to write. */
const placeOfFix = ({ fix }) => (fix ? String((0,text_edit/* coveringRange */.DN)(fix.edits).start) : '');
/**
 * The findings, in order, whose fixes can be applied together: the text that one covers begins where that of the one before ends, or later.
 */
const nonConflicting = (findings) => {
    const chosen = [];
    let last = -1;
    for (const { finding, range } of inOrderOfPlace(findings)) {
        if (range.start < last)
            continue;
        chosen.push(finding);
        last = range.end;
    }
    return chosen;
};

;// CONCATENATED MODULE: ./build/engine/fixes/fix-together.js




/**
 * Applies as many of the candidates' fixes as are proven together. Those that conflict with another wait for the next look at the text.
 * `findings` are all those of the file. Undefined when none is proven.
 */
const fixTogether = (artifact, findings, candidates, rescan) => {
    const proof = new FixProof(rescan, { artifact, findings });
    let budget = proofBudget;
    const prove = (fixed) => {
        if (budget <= 0 || !proof.canApply(fixed))
            return extend_proven/* noneBlamed */.Gb;
        budget -= proof.costOf(fixed);
        const trial = proof.apply(fixed);
        return 'proven' in trial ? { proven: trial.proven.get(artifact.file.path) ?? artifact.file.text } : trial;
    };
    const proven = (0,extend_proven/* firstProven */.j5)(candidates, some => goTogether(some, proof), prove, placeOfFix);
    return proven && { text: proven.outcome, fixed: proven.fixed };
};
/**
 * Applies the first of the candidates' fixes of several files that is proven; the others wait for the next look. `mayWrite` says whether a
 * file has not been written in by another fix. The texts by path.
 */
const fixAcross = (artifact, findings, candidates, rescan, mayWrite) => {
    const proof = new FixProof(rescan, { artifact, findings });
    const own = artifact.file.path;
    for (const finding of candidates) {
        const isFree = [own, ...(finding.fix?.elsewhere ?? []).map(({ path }) => path)].every(mayWrite);
        const trial = isFree ? proof.apply([finding]) : extend_proven/* noneBlamed */.Gb;
        if ('proven' in trial)
            return new Map([...trial.proven].map(([path, text]) => [path, { text, fixed: path === own ? [finding] : [] }]));
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/engine/fixes/chunks.js
/** Items in their order in chunks that are no longer together than the most, but for items that are longer by themselves. */
const chunksOf = (items, lengthOf, most) => {
    const chunks = [];
    let left = 0;
    for (const item of items) {
        const length = lengthOf(item);
        const open = chunks.at(-1);
        if (open && length <= left)
            open.push(item);
        else {
            chunks.push([item]);
            left = most;
        }
        left -= length;
    }
    return chunks;
};

;// CONCATENATED MODULE: ./build/engine/fixes/later-units.js


/** Characters of files that are held as they are fixed: of those that units are judged by together, and of those that were read before that. */
const charactersTogether = 2_000_000;
/**
 * Fixes that are proven in their files alone, and alter something by which rules about units go. Units are judged again for all files of a scan together, as
 * when all is applied: to judge the tree of a repository again for each of its files takes a time that grows with the square of their number.
 */
class LaterUnits {
    #byPath = new Map();
    #held = 0;
    add({ targets, after }) {
        const path = targets[0]?.location.path ?? '';
        const length = after?.file.text.length ?? 0;
        const isHeld = this.#held + length <= charactersTogether;
        if (isHeld)
            this.#held += length;
        const proven = { targets, ...(after && isHeld && { after }) };
        const known = this.#byPath.get(path);
        if (known)
            known.push(proven);
        else
            this.#byPath.set(path, [proven]);
    }
    /** The files whose fixes units do not stand: those that are blamed where the others go without them, and what is left of halves where nobody is. */
    refused(rescan) {
        const proof = new FixProof(rescan);
        const lengthOf = (path) => rescan.around?.artifactOf(path)?.file.text.length ?? 0;
        const chunks = chunksOf(this.#byPath.keys(), lengthOf, charactersTogether);
        const standing = new Set(chunks.flatMap(chunk => this.#standing(chunk, proof)));
        return new Set([...this.#byPath.keys()].filter(path => !standing.has(path)));
    }
    #standing(paths, proof) {
        const blamed = this.#blamed(paths, proof);
        if (blamed === undefined)
            return paths;
        const others = paths.filter(path => !blamed.has(path));
        if (others.length < paths.length)
            return others.length === 0 ? [] : this.#standing(others, proof);
        if (paths.length === 1)
            return [];
        const middle = Math.ceil(paths.length / 2);
        return [paths.slice(0, middle), paths.slice(middle)].flatMap(half => this.#standing(half, proof));
    }
    /** The files whose fault it seems to be that units do not stand what was proven first in each file, then what was proven second, and so on. */
    #blamed(paths, proof) {
        const ofFiles = paths.map(path => this.#byPath.get(path) ?? []);
        for (let round = 0; ofFiles.some(groups => round < groups.length); round += 1) {
            const blamed = proof.blamedInUnits(ofFiles.flatMap(groups => groups[round] ?? []));
            if (blamed !== undefined)
                return new Set([...blamed].map(({ location }) => location.path));
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/engine/fixes/prove-across.js






/** Characters of files that are fixed together: they are held as they were read until the units have been judged again. */
const prove_across_charactersTogether = 1_000_000;
/**
 * The findings about units of which the fixes are proven: those of all files together, as when they are all applied, so that units are judged again once for
 * all files and not for each. Where that fails, smaller groups are tried.
 */
const provenAcross = (files, wanted, rescan) => {
    const joining = (0,active_rule/* joiningRules */.QW)(rescan.plan.get('repository') ?? []);
    const proof = new FixProof(rescan);
    let isSpent = false;
    const prove = (group) => {
        const cost = proof.costOf(group);
        isSpent = rescan.budget?.has(cost, 'unit') === false;
        if (isSpent || !proof.canApply(group))
            return extend_proven/* noneBlamed */.Gb;
        rescan.budget?.takes(cost, 'unit');
        return proof.apply(group);
    };
    const proven = new Set();
    const concerned = files.map((file) => ({ ...file, own: fixableOf(file, wanted).filter(({ ruleId }) => joining.has(ruleId)) }));
    const lengthOf = ({ artifact }) => artifact.file.text.length;
    for (const chunk of chunksOf(concerned.filter(({ own }) => own.length > 0), lengthOf, prove_across_charactersTogether))
        for (const group of roundsOf(chunk)) {
            const groups = isSpent ? [] : (0,extend_proven/* provenGroups */.Xp)(group, prove, placeOfFixAmongFiles, () => !isSpent);
            for (const finding of groups.flat())
                proven.add(finding);
        }
    return proven;
};
const placeOfFixAmongFiles = (finding) => `${finding.location.path} ${placeOfFix(finding)}`;
/** What does not conflict in each file: the first group of each together, then the second of each. */
const roundsOf = (files) => {
    const rounds = [];
    for (const { own } of files)
        for (const [round, group] of groupsWithoutConflict(own).entries()) {
            const known = rounds[round];
            if (known)
                (0,append_all/* appendAll */.u)(known, group);
            else
                rounds.push([...group]);
        }
    return rounds;
};

// EXTERNAL MODULE: ./build/engine/suppressions/added-directives.js
var added_directives = __webpack_require__(50668);
// EXTERNAL MODULE: ./build/policy/profile.js
var policy_profile = __webpack_require__(93091);
// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/review/join-units.js + 1 modules
var join_units = __webpack_require__(85487);
// EXTERNAL MODULE: ./build/review/judge.js
var review_judge = __webpack_require__(63611);
// EXTERNAL MODULE: ./build/review/read/read-partners.js + 1 modules
var read_partners = __webpack_require__(69852);
;// CONCATENATED MODULE: ./build/review/judge-change.js


















/** Judges both sides by the same rules, policy and date. Fixes are not proven yet. */
const judgeChange = async ({ reader, readTeams }, read, changes, given) => {
    const { base, head } = read;
    const joined = await readUnits(reader, read, changes, given);
    const others = [...(joined?.others.artifacts.values() ?? [])];
    const added = new added_directives/* AddedDirectives */.R(comparedFiles(read, changes));
    const units = { base: joined?.ofBase() ?? [], head: joined?.ofHead((0,join_units/* joinedSide */.xx)(head)) ?? [] };
    const judge = (name, by, changesOf) => (0,review_judge/* judgeSide */.FL)(read[name].artifacts, units[name], { ...by, facts: factsOf(read[name], by), offers: name === 'head' }, others, changesOf);
    const otherFiles = joined?.others.files ?? new Map();
    const judgeBoth = (by) => {
        const before = judge('base', by);
        const changesOf = (findings) => {
            let pairs;
            const former = (finding) => {
                // Why not before: most changes have no directive, or none that a finding meets.
                pairs ??= (0,match/* formerFindings */.Aq)({
                    changes,
                    base: pairedSide(base, before.findings, otherFiles),
                    head: pairedSide(head, findings, otherFiles),
                });
                return pairs.get(finding);
            };
            return added.since({ former, mayBlock: ({ severity }) => (0,considered/* meets */.D)(severity, by.policy.thresholds.block) });
        };
        return { base: before, head: judge('head', by, changesOf) };
    };
    const first = judgeBoth(given);
    const judgement = await withTeams(given, first.head.undecidedTeams, readTeams);
    return {
        ...(judgement === given ? first : judgeBoth(judgement)),
        judgement,
        headUnits: units.head,
        baseUnits: units.base,
        otherFiles,
        joined,
        added,
        judgeAgain: judgeBoth,
    };
};
const pairedSide = (side, findings, others) => ({
    findings,
    artifacts: side.snapshot.artifacts,
    files: new Map([...others, ...side.snapshot.files]),
    unread: new Map(),
});
/** The judgement with what is known of the teams that it depends on; the given one when it depends on none. */
const withTeams = async (judgement, undecided, readTeams) => {
    const { author } = judgement;
    if (undecided.length === 0 || !readTeams || author === undefined || author === 'each-was-judged')
        return judgement;
    const read = await readTeams(undecided);
    return { ...judgement, author: { ...author, teams: new Map([...(author.teams ?? []), ...read]) } };
};
const comparedFiles = ({ base, head, pointers }, changes) => {
    const changed = new Map(changes.files.map(file => [file.path, file]));
    const maps = new Map();
    const mapOf = (file) => {
        const map = maps.get(file.path) ?? (0,file_line_map/* lineMapOf */.w)(file, changes, { baseFiles: base.snapshot.files, headFiles: head.snapshot.files });
        maps.set(file.path, map);
        return map;
    };
    return {
        head: head.snapshot.artifacts,
        base: path => {
            const file = changed.get(path);
            // A copy's comments are new ones; a file that is not changed (an ignore file of its own was) is its own base.
            if (file?.status === 'copied')
                return undefined;
            // What the change only has built or deployed says at the base what it says now.
            if (file === undefined && pointers.has(path))
                return head.snapshot.artifacts.get(path);
            return base.snapshot.artifacts.get(file ? (0,change_set/* basePath */.Jp)(file) : path);
        },
        baseLine: (path, line) => {
            const file = changed.get(path);
            return file ? mapOf(file).baseLine(line) : line;
        },
    };
};
/** What rules may know of policy: the version of Kubernetes that it names, and whether it asks for infos. */
const policyFacts = ({ kubernetesVersion, profile, thresholds, }) => {
    const minor = /^v1\.(\d+)$/u.exec(kubernetesVersion)?.[1];
    const tellsInfo = (0,policy_profile/* loudestOf */.CN)(profile) === 'strict' || (0,considered/* meets */.D)('info', thresholds.report);
    return { ...(minor !== undefined && { kubernetesMinor: Number(minor) }), ...(tellsInfo && { tellsInfo }) };
};
/** What the rules may know of a side. */
const factsOf = (side, { today, policy }) => ({
    today,
    ...policyFacts(policy),
    buildContexts: side.buildContexts,
    replacedImages: side.replacedImages,
    buildingServices: side.buildingServices,
});
/** The units that the change touches, when it concerns a rule that joins files. */
const readUnits = async (reader, sides, changes, { rules, policy, bounds }) => {
    const needs = (0,join_units/* partnerNeeds */.U_)(rules);
    if (!needs || !(0,join_units/* concernsUnits */.V5)(rules, changes, sides, policy.scope))
        return undefined;
    const changed = new Set(changes.files.flatMap(({ path, previousPath = path }) => [path, previousPath]));
    return new join_units/* JoinedUnits */.zs(await (0,read_partners/* readPartners */.yl)(reader, changes, sides, needs, bounds?.patience), needs, changed, (0,join_units/* joinedSide */.xx)(sides.base));
};
/**
 * Proves the fixes of the wanted findings of one side, file by file, and those of families of one file as one; all other fixes are taken
 * away. `units` are those of the side.
 */
const proveSide = (side, findings, wanted, mode, judgement, units, families = []) => {
    const familiesByPath = Map.groupBy(families, ([first]) => first?.location.path);
    const byPath = Map.groupBy(findings, finding => finding.location.path);
    const budget = budgetOf(mode, side.snapshot.artifacts.values(), findings.length);
    const rescan = { ...rescanOf(side, byPath, judgement, units), budget };
    const patience = judgement.bounds?.patience;
    const provable = (path, findings) => {
        const artifact = side.snapshot.artifacts.get(path);
        return artifact && !isUnfixable(artifact) ? { artifact, findings } : undefined;
    };
    const files = [...byPath].flatMap(([path, own]) => provable(path, own) ?? []);
    const across = mode === 'groups' ? provenAcross(files, wanted, rescan) : undefined;
    const later = mode === 'groups' ? new LaterUnits() : undefined;
    const proven = new Map();
    const prove = (path, own, rescan) => {
        const file = patience?.begin(path) === false ? undefined : provable(path, own);
        const results = file ? proveFixes(file, wanted, mode, rescan, { families: familiesByPath.get(path), across }) : own.map(withoutFix);
        for (const [index, finding] of own.entries())
            proven.set(finding, results[index] ?? finding);
    };
    for (const [path, own] of byPath)
        prove(path, own, { ...rescan, ...(later && { later }) });
    for (const path of later?.refused(rescan) ?? [])
        prove(path, byPath.get(path) ?? [], rescan);
    return proven;
};
/**
 * Applies the fixes of the wanted findings of one side, in each file as many as are proven together, and of those that write in several
 * files one for each file. `findings` are all of the side. What was fixed, by path.
 */
const fixSide = (side, findings, wanted, judgement, units) => {
    const byPath = Map.groupBy(findings, finding => finding.location.path);
    const rescan = rescanOf(side, byPath, judgement, units);
    const candidates = [...byPath].flatMap(([path, all]) => {
        const artifact = side.snapshot.artifacts.get(path);
        const own = all.filter(finding => finding.fix && wanted(finding));
        return artifact && !isUnfixable(artifact) && own.length > 0 ? [{ path, artifact, all, own }] : [];
    });
    const fixed = fixedInTheirFiles(candidates, rescan);
    for (const { path, artifact, all, own } of candidates) {
        const across = own.filter(({ fix }) => fix?.elsewhere);
        if (across.length === 0 || rescan.patience?.begin(path) === false)
            continue;
        for (const [at, text] of fixAcross(artifact, all, across, rescan, other => !fixed.has(other)) ?? [])
            fixed.set(at, text);
    }
    return fixed;
};
/** What can be fixed by edits in one file: units are judged again once for all files, and a file that they do not stand is tried again by itself. */
const fixedInTheirFiles = (candidates, rescan) => {
    const fix = ({ path, artifact, all, own }, how) => {
        const ofOneFile = own.filter(({ fix: edits }) => !edits?.elsewhere);
        return rescan.patience?.begin(path) === false ? undefined : fixTogether(artifact, all, ofOneFile, how);
    };
    const fixed = new Map();
    const later = new LaterUnits();
    for (const candidate of candidates) {
        const taken = [];
        const result = fix(candidate, { ...rescan, later: { add: proven => taken.push(proven) } });
        if (result === undefined)
            continue;
        fixed.set(candidate.path, result);
        // What was proven at last holds all that was proven before; unless it is about units itself, they are still to be judged.
        const last = taken.at(-1);
        if (last?.targets.length === result.fixed.length)
            later.add(last);
    }
    const refused = later.refused(rescan);
    for (const candidate of candidates.filter(({ path }) => refused.has(path))) {
        const result = fix(candidate, rescan);
        if (result)
            fixed.set(candidate.path, result);
        else
            fixed.delete(candidate.path);
    }
    return fixed;
};
/** Templates of Dockerfiles were read with other words in place of what an engine replaces: an edit could write them into the file. */
const isUnfixable = (artifact) => artifact.kind === 'dockerfile' && artifact.template;
/** How files of a side are judged again. */
const rescanOf = (side, byPath, judgement, units) => {
    const plan = (0,rule_runner/* planRules */.Td)(judgement.rules);
    const joining = (0,active_rule/* joiningRules */.QW)(judgement.rules);
    // Why kept: what is proven in its file is compared once more when units are judged by it.
    const concerned = new WeakMap();
    return {
        parse: (artifact, text) => (0,parse_artifact/* parseLike */.B)(artifact, (0,source_file/* sourceFile */.s)(artifact.file.path, text), side.companions),
        plan,
        facts: factsOf(side, judgement),
        patience: judgement.bounds?.patience,
        around: {
            artifactOf: path => {
                const artifact = side.snapshot.artifacts.get(path);
                return artifact && !isUnfixable(artifact) ? artifact : undefined;
            },
            findingsIn: path => byPath.get(path) ?? [],
            units,
            unitFindings: units.length === 0 ? [] : [...byPath.values()].flatMap(own => own.filter(({ ruleId }) => joining.has(ruleId))),
            rulesConcernedBy: (one, fixed) => {
                const known = concerned.get(fixed) ?? (0,join_units/* rulesConcernedBy */.sz)(judgement.rules, one, fixed);
                concerned.set(fixed, known);
                return known;
            },
        },
    };
};


/***/ }),

/***/ 63611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ judgeSide),
/* harmony export */   IW: () => (/* binding */ activeRules),
/* harmony export */   QV: () => (/* binding */ judgeBeforeWaivers)
/* harmony export */ });
/* harmony import */ var _engine_analyze_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54311);
/* harmony import */ var _engine_suppressions_suppressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57124);
/* harmony import */ var _policy_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80702);
/* harmony import */ var _policy_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2489);
/* harmony import */ var _policy_waivers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72503);
/* harmony import */ var _verdict_considered_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86319);






/** The rules that policy turns on, with their settings. */
const activeRules = (rules, policy) => rules.flatMap(rule => {
    const settings = (0,_policy_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsFor */ .zc)(policy, rule.meta);
    if (!settings.enabled)
        return [];
    const asked = (0,_policy_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .askedOf */ .iN)(policy, rule.meta, settings);
    // Why also policy's own: a rule that joins files may report in one that is not changed, which nobody else looks at.
    const ignorePaths = rule.meta.kind === 'repository' ? policy.ignorePaths : [];
    const ignores = (path) => asked.ignores(path) || (0,_policy_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAnyGlob */ .oy)(path, ignorePaths);
    return [
        {
            rule,
            options: settings.options,
            ...(settings.severity && { severity: settings.severity }),
            ...(settings.minSeverity && { minSeverity: settings.minSeverity }),
            ignores,
            asks: asked.asks,
            isReported: severity => (0,_verdict_considered_js__WEBPACK_IMPORTED_MODULE_5__/* .meets */ .D)(severity, policy.thresholds.report),
            ...(!(0,_policy_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .isAskedInFull */ .Vq)(policy, rule.meta, settings) && { isHalfAsked: true }),
        },
    ];
});
/**
 * Findings of a side, with suppressions and waivers marked. `others` are unchanged files whose comments may suppress a finding about
 * `units`; `changesOf` tells which comments the change itself adds, as a whole or for one of the findings.
 */
const judgeSide = (artifacts, units, judgement, others = [], changesOf) => {
    const judged = judgeBeforeWaivers(artifacts, units, judgement, others, changesOf);
    const { policy, facts } = judgement;
    const waived = (0,_policy_waivers_js__WEBPACK_IMPORTED_MODULE_4__/* .markWaivers */ .t)(judged.findings, policy, facts.today, new Set(artifacts.map(artifact => artifact.file.path)));
    return { ...judged, findings: waived.findings, notifications: [...judged.notifications, ...waived.notifications] };
};
/** The same without policy's waivers: which of them cover nothing can only be told of all that is judged. */
const judgeBeforeWaivers = (artifacts, units, { rules, known, policy, facts, author, bounds, offers }, others = [], changesOf) => {
    const analysis = (0,_engine_analyze_js__WEBPACK_IMPORTED_MODULE_0__/* .analyze */ .n)({ artifacts, units, rules, facts, bounds, offers });
    const suppressed = (0,_engine_suppressions_suppressions_js__WEBPACK_IMPORTED_MODULE_1__/* .markSuppressions */ .q)({
        artifacts,
        unjudged: others,
        findings: analysis.findings,
        policy,
        today: facts.today,
        rules: known,
        changes: changesOf?.(analysis.findings),
        author,
    });
    return {
        findings: suppressed.findings,
        notifications: [...analysis.notifications, ...suppressed.notifications],
        unjudged: analysis.unjudged,
        undecidedTeams: suppressed.undecidedTeams,
    };
};


/***/ }),

/***/ 18300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ buildPointers),
/* harmony export */   Mc: () => (/* binding */ bakePointers),
/* harmony export */   Qy: () => (/* binding */ pointersOf),
/* harmony export */   dW: () => (/* binding */ pointerKey)
/* harmony export */ });
/* harmony import */ var _artifacts_compose_companion_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68080);
/* harmony import */ var _artifacts_compose_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1540);
/* harmony import */ var _artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34145);



/** The same thing, whoever says it. */
const pointerKey = ({ path, target = '' }) => `${target}\0${path}`;
/** True for what only the one who runs the pipeline knows. */
const isOpen = (text) => text !== undefined && /[$`]|\{\{/u.test(text);
/** Paths of commands and actions are relative to the root of the repository; a file that is not named lies in the context. */
const pointersOf = ({ context = '.', file, target, range, places }, by) => {
    if (isOpen(context) || isOpen(file) || isOpen(target))
        return [];
    const path = file === undefined ? (0,_artifacts_compose_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerfilePath */ .Se)('', context, 'Dockerfile') : (0,_artifacts_compose_companion_path_js__WEBPACK_IMPORTED_MODULE_2__/* .companionPath */ .ad)('', file);
    return path === undefined ? [] : [{ path, target: target === '' ? undefined : target, by, range, ...(places && { places }) }];
};
/** Actions that build, with the input that names the Dockerfile. Sources: their `action.yml`. */
const buildingActions = new Map([
    ['docker/build-push-action', 'file'],
    ['redhat-actions/buildah-build', 'containerfiles'],
    ['elgohr/publish-docker-github-action', 'dockerfile'],
    ['mr-smithers-excellent/docker-build-push', 'dockerfile'],
]);
const ofAction = (name, inputs) => {
    const fileInput = buildingActions.get(name);
    if (fileInput === undefined || inputs === undefined)
        return [];
    const file = (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(inputs, fileInput)?.trim();
    const [target, range] = [(0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(inputs, 'target'), ((0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(inputs, 'target') ?? (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(inputs, fileInput) ?? inputs).range];
    const places = ['target', fileInput, 'context'].flatMap(name => (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(inputs, name)?.range ?? []);
    return [{ context: (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(inputs, 'context'), file: file === '' ? undefined : file, target, range, places }];
};
/** What an artifact has built but by commands: services of a Compose file, actions of a pipeline. */
const buildPointers = (artifact) => {
    const by = artifact.file;
    if (artifact.kind === 'compose')
        return (0,_artifacts_compose_references_js__WEBPACK_IMPORTED_MODULE_0__/* .composeReferences */ .rd)(by).flatMap(({ kind, path, target, range, places }) => kind === 'dockerfile' && path !== undefined ? [{ path, target, by, range, ...(places && { places }) }] : []);
    const steps = artifact.kind === 'pipeline' ? artifact.steps : [];
    return steps
        .flatMap(({ uses }) => (uses === undefined ? [] : ofAction(uses.name, uses.inputs)))
        .flatMap(written => pointersOf(written, by));
};
/** A target of a bake file, in HCL or JSON. Source: Docker's documentation, "Bake file reference". */
const bakeTarget = /\btarget\s{1,9}"[^"\n]{1,200}"\s{0,9}\{([^{}]{0,20000}(?:\{[^{}]{0,20000}\}[^{}]{0,20000}){0,50})\}/gu;
const jsonTarget = /"[\w.-]{1,200}"\s{0,9}:\s{0,9}\{([^{}]{0,20000}(?:\{[^{}]{0,20000}\}[^{}]{0,20000}){0,50})\}/gu;
const bakeValue = (block, key) => {
    const found = new RegExp(`(?:^|[\\n,{])\\s{0,99}"?${key}"?\\s{0,9}[=:]\\s{0,9}"([^"\\n]{0,500})"`, 'u').exec(block);
    return found === null ? undefined : { value: found[1] ?? '', at: found.index };
};
/** What a bake file has built. Contexts and files are relative to where the command runs, mostly the root of the repository. */
const bakePointers = (by) => [...by.text.matchAll(by.path.endsWith('.json') ? jsonTarget : bakeTarget)].flatMap(({ 1: block = '', 0: whole, index }) => {
    const [context, file, target] = ['context', 'dockerfile', 'target'].map(key => bakeValue(block, key));
    if (context === undefined && file === undefined && target === undefined)
        return [];
    const start = index + whole.indexOf(block) + (target ?? file ?? context ?? { at: 0 }).at;
    const folder = context?.value ?? '.';
    const path = isOpen(folder) ? undefined : `${folder === '' ? '.' : folder}/${file?.value ?? 'Dockerfile'}`;
    return pointersOf({ context: folder, file: path, target: target?.value, range: { start: start + 1, end: start + 1 + whole.trimEnd().length } }, by);
});


/***/ }),

/***/ 79938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ copiesFolders),
/* harmony export */   PW: () => (/* binding */ ignoreFileCandidates),
/* harmony export */   WN: () => (/* binding */ maxCompanions),
/* harmony export */   XW: () => (/* binding */ contextFiles),
/* harmony export */   aN: () => (/* binding */ buildContextsOf),
/* harmony export */   gp: () => (/* binding */ readComposeCompanions),
/* harmony export */   kX: () => (/* binding */ ignoreFileOf)
/* harmony export */ });
/* harmony import */ var _artifacts_compose_companions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73737);
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36825);
/* harmony import */ var _artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55292);
/* harmony import */ var _changes_change_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88944);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10912);





/** More files than this are not fetched beside the changed ones of one kind; what needs them then counts as unknown. */
const maxCompanions = 200;
/** Rounds of following `extends` and `include` of Compose files. */
const maxRounds = 5;
/** Ignore files that may apply to a Dockerfile, the strongest first (docs.docker.com, "Build context", dockerignore files). */
const ignoreFileCandidates = (dockerfile) => [
    ...new Set([`${dockerfile}.dockerignore`, `${(0,_text_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(dockerfile)}.dockerignore`, '.dockerignore']),
];
/**
 * Files that Compose files refer to, transitively, as far as they can be read and the budget allows. `leftOut` are paths of which is known
 * that they are not to be read.
 */
const readComposeCompanions = async (reader, side, files, leftOut = new Set()) => {
    const known = new Map(files.map(file => [file.path, file]));
    const asked = new Set(known.keys());
    let fresh = files;
    for (let round = 0; round < maxRounds && fresh.length > 0 && asked.size < maxCompanions; round += 1) {
        const named = [...new Set(fresh.flatMap(file => (0,_artifacts_compose_companions_js__WEBPACK_IMPORTED_MODULE_0__/* .composeCompanions */ .iS)(file)))].filter(path => !asked.has(path) && !leftOut.has(path));
        const wanted = (await withoutAbsent(reader, named)).slice(0, maxCompanions);
        if (wanted.length === 0)
            break;
        for (const path of wanted)
            asked.add(path);
        fresh = [...(await reader.readFiles(side, wanted))].flatMap(([path, read]) => read.state === 'text' ? [(0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceFile */ .s)(path, read.text)] : []);
        for (const file of fresh)
            known.set(file.path, file);
    }
    return known;
};
/**
 * Leaves out a `.env` that is not there, as far as it is known. Why: few repositories have one, each read is a request, and the list of all
 * files, which costs one for both sides, is used by others as well.
 */
const withoutAbsent = async (reader, paths) => {
    if (!paths.some(_artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_1__/* .isVariablesPath */ .dy))
        return paths;
    const [tracked, { files }] = await Promise.all([reader.listFiles('head'), reader.readChanges()]);
    if (!tracked)
        return paths;
    const there = new Set([...tracked, ...files.flatMap(file => [file.path, (0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_4__/* .basePath */ .Jp)(file)])]);
    return paths.filter(path => !(0,_artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_1__/* .isVariablesPath */ .dy)(path) || there.has(path));
};
/** Context sources of a Dockerfile: what COPY and ADD take from the build context. */
const contextSources = (artifact) => artifact.kind === 'dockerfile'
    ? artifact.instructions.flatMap(instruction => (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') && instruction.from === undefined
        ? instruction.sources.map(source => source.text)
        : [])
    : [];
const isFolderLike = (source) => /^(?:\.{0,2}\/?|.*\/)$/u.test(source) || !source.slice(source.lastIndexOf('/') + 1).includes('.');
/** True when a Dockerfile copies a whole folder of its context, so that the files in it matter. */
const copiesFolders = (artifact) => contextSources(artifact).some(isFolderLike);
const copyingDockerfiles = (artifacts) => artifacts
    .filter(artifact => contextSources(artifact).length > 0)
    .map(artifact => artifact.file.path)
    .slice(0, maxCompanions);
/** Ignore files that may tell what the Dockerfiles among the artifacts can copy. */
const contextFiles = (artifacts) => [
    ...new Set(copyingDockerfiles(artifacts).flatMap(ignoreFileCandidates)),
];
/**
 * The build contexts of the Dockerfiles among the artifacts, by the texts of `contextFiles`. `tracked` are the repository's paths at that
 * side, when they are known.
 */
const buildContextsOf = (artifacts, texts, tracked) => {
    const trackedFiles = tracked
        ? { state: 'known', value: tracked }
        : { state: 'unknown', reason: 'The files of the build context were not listed.' };
    return new Map(copyingDockerfiles(artifacts).map(path => [path, { ignoreFile: ignoreFileOf(path, texts), trackedFiles }]));
};
/** The ignore file that counts for a Dockerfile: the strongest of those that there are. */
const ignoreFileOf = (dockerfile, texts) => {
    for (const path of ignoreFileCandidates(dockerfile)) {
        const read = texts.get(path);
        if (read?.state === 'text')
            return { state: 'known', value: { path, text: read.text } };
        if (read?.state === 'unreadable')
            return { state: 'unknown', reason: read.reason };
    }
    return { state: 'absent' };
};


/***/ }),

/***/ 18475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ movedIn),
/* harmony export */   S7: () => (/* binding */ withShown),
/* harmony export */   YX: () => (/* binding */ wayOut),
/* harmony export */   aq: () => (/* binding */ detoursOf),
/* harmony export */   fN: () => (/* binding */ movedAt),
/* harmony export */   sj: () => (/* binding */ noDetours)
/* harmony export */ });
/* harmony import */ var _artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41527);
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7020);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10912);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30812);
/* harmony import */ var _naming_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56683);
/* harmony import */ var _reader_with_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35411);






const noDetours = { special: undefined, shown: new Map(), moved: new Map(), turned: [], isWhole: true };
/** More paths are not looked for: whole documentations are shown a few times. */
const maxShown = 50_000;
/** Paths at which links show what lies at a path. `isItsOwn`: it does lie there, and is not shown there itself. */
function* aliasesOf(at, isItsOwn, byTarget) {
    for (const place of ['', ...(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixesOf */ .E3)(at)])
        for (const link of byTarget.get(place) ?? []) {
            // Why only of the file itself: a link to a folder that it lies in shows the same again and again.
            const isTurn = place === '' || (0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .liesBelow */ .Zj)(link, place) || (0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .liesBelow */ .Zj)(at, link);
            if (isItsOwn || !isTurn)
                yield place === '' ? `${link}/${at}` : `${link}${at.slice(place.length)}`;
        }
}
/** Paths at which links show files, with the paths of those; links to links that lie in folders that others show are followed as well. */
const shownBy = (paths, links) => {
    const byTarget = Map.groupBy(links.keys(), link => (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvedPath */ .un)(link, links) ?? '\0');
    byTarget.delete('\0');
    const shown = new Map();
    const pending = paths.map(path => ({ at: path, path }));
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { at, path } = next;
        for (const alias of aliasesOf(at, at === path, byTarget)) {
            if (shown.size > maxShown)
                return shown;
            if (shown.has(alias) || alias === path)
                continue;
            shown.set(alias, path);
            pending.push({ at: alias, path });
        }
    }
    return shown;
};
/** The links on the way from a link to where it leads, itself included. */
const linksOnTheWay = (link, links) => {
    const way = new Set();
    let at = link;
    while (at !== undefined) {
        const here = (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixesOf */ .E3)(at).find(prefix => links.has(prefix));
        if (here === undefined || way.has(here))
            break;
        way.add(here);
        const target = (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(here, links.get(here) ?? '');
        at = target === undefined ? undefined : [target, at.slice(here.length + 1)].filter(part => part !== '').join('/');
    }
    return [...way];
};
/** A mount of something beside a Compose file. */
const mountLine = /(?:^|[-:[,])\s*["']?\.{1,2}\//u;
/** True for a Compose file to which the change may write mounts, as far as its diff tells; without one, where it costs nothing to find out. */
const mountsFiles = ({ path, status, hunks }, asksNothing) => status !== 'removed' &&
    (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileNameOf */ .bV)(path)) &&
    (hunks === undefined ? asksNothing : hunks.some(({ lines }) => lines.some(({ sign, text }) => sign === '+' && mountLine.test(text))));
/** Looks for what links and submodules of the head make of a change. Asks for them only where it may matter. */
const detoursOf = async (reader, { files }, unread) => {
    const nobodys = (0,_naming_files_js__WEBPACK_IMPORTED_MODULE_2__/* .nobodysAmong */ .z9)(unread);
    const open = files.filter(file => nobodys.has(file.path) && ((0,_naming_files_js__WEBPACK_IMPORTED_MODULE_2__/* .mayHoldContainers */ .B1)(file) || (0,_naming_files_js__WEBPACK_IMPORTED_MODULE_2__/* .mayHoldVariables */ .Cc)(file)));
    const suspects = files.filter(({ mayBe, status }) => mayBe !== undefined && status !== 'removed');
    if (open.length + suspects.length === 0 && !files.some(file => mountsFiles(file, reader.isLocal === true)))
        return noDetours;
    const special = await reader.listSpecial();
    if (special === undefined || special.links.size + special.submodules.size === 0)
        return { ...noDetours, special };
    const { links, submodules } = special;
    const moved = new Map();
    for (const { path } of suspects) {
        if (links.has(path))
            moved.set(path, `is reached by the symbolic link "${path}"`);
        else if (submodules.has(path))
            moved.set(path, `lies in the submodule "${path}"`);
    }
    const led = [...(moved.size === 0 ? [] : links.keys())].flatMap(link => {
        const to = (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvedPath */ .un)(link, links);
        const way = [...linksOnTheWay(link, links), ...(to === undefined ? [] : (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixesOf */ .E3)(to))];
        const through = moved.has(link) ? undefined : way.find(place => moved.has(place));
        return through === undefined ? [] : [{ link, through }];
    });
    for (const { link } of led)
        moved.set(link, `is reached by the symbolic link "${link}"`);
    const turned = led.flatMap(({ link, through }) => (links.has(through) ? [link] : []));
    const shown = shownBy(open.map(({ path }) => path), links);
    return {
        special,
        shown,
        isWhole: shown.size <= maxShown,
        moved,
        turned,
    };
};
/** A name of a folder or a file of which only a part is known. */
const isOpenName = (name) => /[\0*?[]/u.test(name);
/** So many moved places are held against a path that is not known as a whole; of more, any counts. */
const maxHeld = 500;
/** The moved place at which, or below which, a path lies that may have unknown parts (`\0`, `*`); undefined where there is none. */
const movedAt = (path, { moved }) => {
    if (moved.size === 0)
        return undefined;
    if (!isOpenName(path))
        return (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixesOf */ .E3)(path).find(place => moved.has(place));
    const parts = path.split('/');
    return [...moved.keys()].find((place, at) => {
        const names = place.split('/');
        const isThere = names.length <= parts.length && names.every((name, index) => name === parts[index] || isOpenName(parts[index] ?? ''));
        return isThere || at >= maxHeld;
    });
};
/** The folders in which moved places lie, at any depth, each with one of these. */
const foldersOfMoved = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_4__/* .onceFor */ .b)(({ moved }) => new Map([...moved.keys()].flatMap(place => ['', ...(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixesOf */ .E3)(place)].map(folder => [folder, place]))));
/** A moved place in a folder, or that is it; undefined where there is none. */
const movedIn = (folder, detours) => foldersOfMoved(detours).get(folder);
/** The link on the way to a path of the repository that leads out of it; undefined where none does. */
const wayOut = (path, { special }) => special === undefined || special.links.size === 0
    ? undefined
    : (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixesOf */ .E3)(path).find(prefix => special.links.has(prefix) && (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvedPath */ .un)(prefix, special.links) === undefined);
/** The repository with what links show of changed files, at the paths at which they do: a host gives a link as a link. */
const withShown = (reader, { shown }) => shown.size === 0
    ? reader
    : (0,_reader_with_js__WEBPACK_IMPORTED_MODULE_5__/* .readerWith */ .y)(reader, {
        readFiles: async (side, paths) => {
            const texts = await reader.readFiles(side, [...new Set(paths.map(path => shown.get(path) ?? path))]);
            return new Map(paths.map(path => [path, texts.get(shown.get(path) ?? path) ?? { state: 'absent' }]));
        },
    });


/***/ }),

/***/ 59803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ignoredEntry)
/* harmony export */ });
/* harmony import */ var _policy_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80702);

/** What is said of a file that policy's `ignore-paths` leave out; undefined for others. */
const ignoredEntry = (path, ignorePaths) => {
    const glob = ignorePaths.find(candidate => (0,_policy_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .kt)(path, candidate));
    return glob === undefined ? undefined : { path, status: 'excluded', reason: `The policy's "ignore-paths" has "${glob}".` };
};


/***/ }),

/***/ 30812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   E3: () => (/* binding */ prefixesOf),
/* harmony export */   XT: () => (/* binding */ judgeLinks),
/* harmony export */   ZJ: () => (/* binding */ linksIntoSubmodules),
/* harmony export */   un: () => (/* binding */ resolvedPath)
/* harmony export */ });
/* harmony import */ var _artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35989);
/* harmony import */ var _artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41527);
/* harmony import */ var _artifacts_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49169);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10912);
/* harmony import */ var _companions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79938);





/** Links that lead to links are followed this far (Linux, MAXSYMLINKS). */
const maxHops = 40;
/**
 * Where in the repository a link leads; undefined when it leads out of it, or the text alone does not tell: what `..` means behind a name
 * depends on whether that is a link itself.
 */
const targetOf = (path, target) => {
    if (target === '' || target.startsWith('/') || /[\n\r\0]/u.test(target))
        return undefined;
    const parts = path.split('/').slice(0, -1);
    let isDown = false;
    for (const part of target.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..') {
            isDown = true;
            parts.push(part);
        }
        else if (isDown || parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
};
/** The path with the links on its way put in; undefined when that leads out, or in a circle. */
const resolvedPath = (path, links) => {
    let at = path;
    for (let hops = 0; hops <= maxHops; hops += 1) {
        const link = prefixesOf(at).find(prefix => links.has(prefix));
        if (link === undefined)
            return at;
        const target = targetOf(link, links.get(link) ?? '');
        if (target === undefined)
            return undefined;
        at = [target, at.slice(link.length + 1)].filter(part => part !== '').join('/');
    }
    return undefined;
};
/** Deeper paths are looked at so far: nobody's links lie deeper. */
const maxSegments = 100;
/** `a`, `a/b`, `a/b/c` */
const prefixesOf = (path) => {
    const parts = path.split('/', maxSegments);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};
/** True when two names make the same of a text: the name of a link may say more than that of its target. */
const sayTheSame = (path, other) => {
    const [name = '', otherName = ''] = [path, other].map(_text_path_js__WEBPACK_IMPORTED_MODULE_4__/* .fileNameOf */ .bV);
    return (0,_artifacts_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerfileName */ .EJ)(name) === (0,_artifacts_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerfileName */ .EJ)(otherName) && (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isComposeName */ .Y)(name) === (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isComposeName */ .Y)(otherName);
};
const remedy = 'Commit the file itself in its place, or take the path off the review with "ignore-paths".';
const refused = ({ path, target }, why) => ({
    path,
    status: 'not-evaluated',
    reason: `The path is a symbolic link to "${target.slice(0, 200)}", ${why}, so that what it brings in was not read. ${remedy}`,
});
/**
 * What becomes of the links of a change. One to a file that is evaluated in this review under its own name, and means the same there, needs
 * no review of its own; so does one to a file of nobody's. Any other brings in what nobody looked at for the place where the link stands.
 */
const judgeLinks = async (links, around) => {
    if (links.length === 0)
        return [];
    const special = await around.reader.listSpecial();
    const all = new Map([...(special?.links ?? []), ...links.map(({ path, target }) => [path, target])]);
    const entries = [];
    let folders;
    const filesBelow = async (folder) => {
        folders ??= around.reader.listFiles('head').then(folderFiles);
        return (await folders).get(folder) ?? [];
    };
    for (const link of links) {
        const to = resolvedPath(link.path, all);
        const submodule = to === undefined ? undefined : prefixesOf(to).find(prefix => special?.submodules.has(prefix));
        if ((0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeOurs */ .UN)(link.path) && !(0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .isOursAsText */ .Re)(link.path)) {
            entries.push(await ofFile(link, to, submodule, around));
            continue;
        }
        const below = submodule === undefined && to !== undefined ? await filesBelow(to) : [];
        // Why folders first: "deploy" may be a script and may be a folder of manifests.
        entries.push((0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .isOursAsText */ .Re)(link.path) && below.length === 0 ? textless(link) : await ofFolder(link, below, around));
    }
    return entries;
};
const textless = ({ path, target }) => ({
    path,
    status: 'excluded',
    reason: `It is a link to "${target.slice(0, 200)}", which holds no text of its own.`,
});
const ofFile = async (link, to, submodule, { ledger, isIgnored, reader }) => {
    if (to === undefined || to === '')
        return refused(link, 'which leads out of the repository or in a circle');
    if (submodule !== undefined)
        return refused(link, `which leads into the submodule "${submodule}"`);
    if (isIgnored(to))
        return refused(link, 'which policy takes off the review');
    const entry = ledger.get(to);
    const isEvaluated = entry?.status === 'evaluated' || entry?.status === 'partly-evaluated';
    if (isEvaluated && (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeOurs */ .UN)(to) && sayTheSame(link.path, to))
        return { path: link.path, status: 'excluded', reason: `It is a link to "${to}", which is reviewed under its own name.` };
    const read = isEvaluated ? undefined : (await reader.readFiles('head', [to])).get(to);
    if (read?.state === 'absent')
        return refused(link, 'which leads to nothing that the repository has');
    // Why the name of the link: it is by that name that tools read it.
    if (read?.state === 'text' && (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(link.path, read.text).kind === 'none')
        return { path: link.path, status: 'not-ours' };
    return refused(link, isEvaluated ? 'which has another meaning under that name' : 'which this change does not touch');
};
const folderFiles = (paths) => {
    const folders = new Map();
    for (const path of paths ?? []) {
        if (!(0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeOurs */ .UN)(path))
            continue;
        for (const folder of prefixesOf(path).slice(0, -1)) {
            const files = folders.get(folder);
            if (files === undefined)
                folders.set(folder, [path]);
            else if (files.length < maxFolderFiles)
                files.push(path);
        }
    }
    return folders;
};
/** Files that are kept of one folder; of these the first that the review does not know are read. */
const maxFolderFiles = 2_000;
/** A link that is not a container file by its name may be a folder of them. */
const ofFolder = async (link, files, { ledger, isIgnored, reader }) => {
    const wanted = files.filter(path => !isIgnored(path) && !ledger.has(path)).slice(0, _companions_js__WEBPACK_IMPORTED_MODULE_3__/* .maxCompanions */ .WN);
    const texts = wanted.length > 0 ? await reader.readFiles('head', wanted) : new Map();
    const brought = [...texts].find(([path, read]) => read.state === 'text' && (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(path, read.text).kind !== 'none')?.[0];
    return brought === undefined
        ? { path: link.path, status: 'not-ours' }
        : refused(link, `below which this change does not touch "${brought}"`);
};
/** Links with the names of container files that lead into a submodule which the change points elsewhere. */
const linksIntoSubmodules = async (reader, changes) => {
    const suspects = changes.files.filter(({ mayBe }) => mayBe === 'submodule');
    const special = suspects.length > 0 ? await reader.listSpecial() : undefined;
    if (!special)
        return [];
    return suspects.flatMap(({ path }) => {
        const link = special.submodules.has(path)
            ? [...special.links.keys()].find(candidate => {
                const to = (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeOurs */ .UN)(candidate) ? resolvedPath(candidate, special.links) : undefined;
                return to !== undefined && prefixesOf(to).includes(path);
            })
            : undefined;
        return link === undefined
            ? []
            : [
                {
                    path,
                    status: 'not-evaluated',
                    reason: `The symbolic link "${link}" leads into this submodule, so that what it names was not read. Commit the file itself, or take the path off the review with "ignore-paths".`,
                },
            ];
    });
};


/***/ }),

/***/ 90270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _6: () => (/* binding */ followNames),
  qo: () => (/* binding */ joinedTexts),
  uv: () => (/* binding */ noTexts)
});

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/artifacts/compose/project-variables.js + 1 modules
var project_variables = __webpack_require__(60340);
;// CONCATENATED MODULE: ./build/artifacts/compose/chosen-files.js


/**
 * The Compose files that a `.env` chooses, in the order in which they are merged; undefined when it leaves that to Compose. Source:
 * Docker's documentation, "Pre-defined environment variables", `COMPOSE_FILE`, `COMPOSE_PATH_SEPARATOR`.
 */
const chosenFiles = (file) => {
    const { variables } = (0,project_variables/* dotenvOf */.y1)(file);
    const chosen = variables.get('COMPOSE_FILE');
    if (chosen?.value === undefined)
        return undefined;
    const separator = variables.get('COMPOSE_PATH_SEPARATOR')?.value || ':';
    return chosen.value
        .split(separator)
        .map(name => name.trim())
        .filter(name => name !== '' && !name.startsWith('/'))
        .map(text => ({ kind: 'compose', path: (0,text_path/* resolvePath */.o1)((0,text_path/* folderOf */.yS)(file.path), text), text, range: chosen.range, isInclude: true }));
};

// EXTERNAL MODULE: ./build/artifacts/compose/references.js
var references = __webpack_require__(1540);
// EXTERNAL MODULE: ./build/artifacts/compose-name.js
var compose_name = __webpack_require__(41527);
// EXTERNAL MODULE: ./build/artifacts/dockerfile-name.js
var dockerfile_name = __webpack_require__(49169);
// EXTERNAL MODULE: ./build/artifacts/kinds.js + 25 modules
var kinds = __webpack_require__(3060);
// EXTERNAL MODULE: ./build/artifacts/unrendered/variables-change.js
var variables_change = __webpack_require__(55292);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(88944);
// EXTERNAL MODULE: ./build/review/read/companions.js
var companions = __webpack_require__(79938);
// EXTERNAL MODULE: ./build/review/read/links.js
var links = __webpack_require__(30812);
;// CONCATENATED MODULE: ./build/review/read/named-files.js











const noTexts = { texts: new Map(), kinds: new Map() };
/** All of them together; of the same path the last one counts. */
const joinedTexts = (...all) => ({
    texts: new Map(all.flatMap(({ texts }) => [...texts])),
    kinds: new Map(all.flatMap(({ kinds }) => [...kinds])),
});
const namesIn = (files) => {
    const byPath = new Map(files.map(file => [file.path, file]));
    const named = (by, references) => references.map(reference => ({ ...reference, by }));
    const relocated = files.flatMap(references/* relocatedIncludes */.FF).flatMap(({ path, projectFolder }) => {
        const included = byPath.get(path);
        return included ? named(included, (0,references/* includedReferences */.pL)(included, projectFolder)) : [];
    });
    return [...files.flatMap(by => named(by, (0,variables_change/* isVariablesPath */.dy)(by.path) ? chosenBy(by) : (0,references/* composeReferences */.rd)(by))), ...relocated];
};
/** What a `.env` chooses, or what Compose takes without one that does. */
const chosenBy = (file) => chosenFiles(file) ?? chosenByCompose(file.path);
const chosenByCompose = (path) => (0,variables_change/* composeFilesBeside */.Uz)(path).map(beside => ({ kind: 'compose', path: beside, text: (0,text_path/* fileNameOf */.bV)(beside), range: { start: 0, end: 0 } }));
const composeFiles = (artifacts) => [...artifacts.values()].flatMap(artifact => artifact.kind === 'compose' || (artifact.kind === 'environment' && (0,variables_change/* isVariablesPath */.dy)(artifact.file.path)) ? [artifact.file] : []);
/** What Compose took before a `.env` came that chooses. */
const chosenWithout = (base, head) => [...head.values()].flatMap(({ kind, file }) => kind === 'environment' && (0,variables_change/* isVariablesPath */.dy)(file.path) && !base.has(file.path) ? chosenByCompose(file.path) : []);
/** The same thing at both sides. */
const keyOf = ({ kind, path, text }) => `${kind} ${path === undefined ? `elsewhere ${text}` : path}`;
/**
 * Follows what Compose files name. A changed file is read as what they take it for, on each side on which they do; an unchanged one, when
 * they name it anew and its own name does not bring it before a review, or when they include it anew: what was an example is run from now
 * on. Says of the rest that they name anew why it can't be read.
 */
const followNames = async (sides) => {
    const { reader, changes, isIgnored, base, head, unchanged } = sides;
    const before = namesIn([...composeFiles(base), ...unchanged]);
    const known = new Set([...before, ...chosenWithout(base, head)].map(keyOf));
    const now = namesIn([...composeFiles(head), ...unchanged]).filter(({ path }) => path === undefined || !isIgnored(path));
    const fresh = now.filter(name => !known.has(keyOf(name)));
    const changed = new Map(changes.map(file => [file.path, file]));
    const changedNames = now.map(name => asShown(name, sides)).filter(name => changed.has(name.path ?? '') && !isRead(name, head));
    const unchangedNames = fresh.filter(name => name.path !== undefined && !changed.has(name.path) && !isRead(name, head));
    const movesOthers = now.length > 0 && changes.some(({ mayBe }) => mayBe !== undefined);
    const special = fresh.length > 0 || movesOthers ? await reader.listSpecial() : undefined;
    const files = [...new Set(changedNames.flatMap(({ path }) => changed.get(path ?? '') ?? []))];
    const texts = files.length > 0 ? await reader.readChangedFiles(files) : { base: new Map(), head: new Map() };
    const others = await readUnchanged(reader, unchangedNames);
    const headNames = [...changedNames, ...unchangedNames];
    const included = new Set(unchangedNames.flatMap(({ path, isInclude }) => (isInclude && path !== undefined ? [path] : [])));
    const headTexts = namedTexts(headNames, new Map([...texts.head, ...others]), { included });
    return {
        base: baseTexts(before.map(name => asShown(name, sides)), files, texts.base),
        head: headTexts,
        notifications: [...fresh.flatMap(unfollowed), ...now.flatMap(name => unreached(name, special, sides, known.has(keyOf(name))))],
    };
};
/** What is named by way of a link, by its own path. */
const asShown = (name, { detours: { shown } }) => {
    const path = shown.get(name.path ?? '');
    return path === undefined ? name : { ...name, path };
};
/** True for a file that was read already, as whatever it is; what Docker gets as it stands was not read as a template. */
const isRead = ({ path = '', kind }, artifacts) => {
    const artifact = artifacts.get(path);
    return artifact !== undefined && !(kind === 'dockerfile' && artifact.kind === 'dockerfile' && artifact.template);
};
const readUnchanged = (reader, names) => {
    const paths = [...new Set(names.flatMap(({ path }) => path ?? []))].slice(0, companions/* maxCompanions */.WN);
    return paths.length > 0 ? reader.readFiles('head', paths) : Promise.resolve(new Map());
};
/**
 * Those of the texts that are there. At head, what its own name brings before a review is left to that, unless it is `included` anew.
 */
const namedTexts = (names, texts, head) => {
    const found = new Map();
    const kinds = new Map();
    for (const { path, kind } of names) {
        const read = path === undefined ? undefined : texts.get(path);
        if (path === undefined || read === undefined || read.state === 'absent')
            continue;
        if (head && !head.included.has(path) && read.state === 'text' && !isOnlyNamed(path, kind, read.text))
            continue;
        found.set(path, read);
        kinds.set(path, kind);
    }
    return { texts: found, kinds };
};
/** True when nothing but being named makes it what it is read as. */
const isOnlyNamed = (path, kind, text) => (0,classify/* classify */.L8)(path, text).kind === 'none' || (kind === 'dockerfile' && (0,dockerfile_name/* isDockerfileTemplate */.XF)(path, ''));
const baseTexts = (before, files, texts) => {
    const paths = new Set(files.map(change_set/* basePath */.Jp));
    return namedTexts(before.filter(({ path }) => path !== undefined && paths.has(path)), texts);
};
const whys = {
    remote: 'lies in another place than this repository',
    outside: 'lies outside of the repository',
    unknown: 'is named by a variable without a value',
};
const problem = ({ by, range, kind }, what) => ({
    code: 'unresolved',
    level: 'error',
    path: by.path,
    range,
    message: `The ${kinds/* fileKinds */.mv[kind].name} that is named here ${what}, so it was not reviewed. Name a file of the repository, or take "${by.path}" off the review with "ignore-paths".`,
});
const unfollowed = (name) => name.elsewhere === undefined ? [] : [problem(name, whys[name.elsewhere])];
/** What lies in a submodule, or is reached by a link to what has no review of its own, is read by whoever builds, and by nobody here. */
const unreached = (name, special, sides, isKnown) => {
    const { path, kind } = name;
    if (path === undefined || special === undefined || special.links.size + special.submodules.size === 0)
        return [];
    // What was named before is new when a link on its way is.
    const onTheWay = new Set((0,links/* prefixesOf */.E3)(path).filter(prefix => special.links.has(prefix)));
    const isFresh = !isKnown || sides.changes.some(file => onTheWay.has(file.path));
    const to = (0,links/* resolvedPath */.un)(path, special.links);
    if (to === undefined)
        return isFresh ? [problem(name, 'is reached by a symbolic link that leads out of the repository')] : [];
    const submodule = (0,links/* prefixesOf */.E3)(to).find(prefix => special.submodules.has(prefix));
    if (submodule !== undefined) {
        const isNew = isFresh || sides.changes.some(file => file.path === submodule);
        return isNew ? [problem(name, `lies in the submodule "${submodule}"`)] : [];
    }
    const hasReview = to === path || sides.head.has(to) || (kind === 'dockerfile' ? (0,classify/* mayBeDockerfile */.TB)(to) : (0,compose_name/* isComposeName */.Y)((0,text_path/* fileNameOf */.bV)(to)));
    return hasReview || !isFresh ? [] : [problem(name, `is reached by a symbolic link to "${to}", which has no review of its own`)];
};


/***/ }),

/***/ 56683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ mayHoldContainers),
/* harmony export */   Cc: () => (/* binding */ mayHoldVariables),
/* harmony export */   rt: () => (/* binding */ readNaming),
/* harmony export */   uw: () => (/* binding */ givenByOthers),
/* harmony export */   z9: () => (/* binding */ nobodysAmong)
/* harmony export */ });
/* harmony import */ var _artifacts_compose_companions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73737);
/* harmony import */ var _artifacts_compose_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36363);
/* harmony import */ var _artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41527);
/* harmony import */ var _artifacts_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49169);
/* harmony import */ var _artifacts_kinds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3060);
/* harmony import */ var _artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2166);
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36825);
/* harmony import */ var _artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55292);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10912);
/* harmony import */ var _companions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79938);










/** What Dockerfiles, Compose files and manifests are made of, at the beginning of a line. */
const containerLine = /^\s*(?:(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|ENV|ARG|USER|WORKDIR|SHELL|ONBUILD|HEALTHCHECK)\s|["']?(?:services|include|image|build|extends|privileged|cap_add|volumes|devices|security_opt|network_mode|pid|ipc|user|command|entrypoint|environment|env_file|ports|apiVersion|kind|spec|template|containers|initContainers|securityContext|hostNetwork|hostPID|hostIPC|hostPath|path)["']?\s*:|-\s*["']?[./~$])/i;
/** The paths of changed files that no kind of file claims by its name. */
const nobodysAmong = (unread) => new Set(unread.flatMap(({ path, status }) => (status === 'not-ours' ? [path] : [])));
/** True for a file that may be a container file under a name that says nothing, as far as its diff tells. */
const mayHoldContainers = ({ status, hunks }) => status !== 'removed' && (hunks === undefined || hunks.some(({ lines }) => lines.some(({ text }) => containerLine.test(text))));
/** An assignment, as files of variables have them: `NAME=value`, also with spaces around the sign, and `NAME: value`. */
const assignment = /^\s*(?:export\s+)?[\p{L}_][\p{L}\p{N}_.-]{0,200}\s*[=:]/u;
/** True for a file that may hold variables under a name that says nothing, as far as its diff tells. */
const mayHoldVariables = ({ status, hunks }) => status !== 'removed' && (hunks === undefined || hunks.some(({ lines }) => lines.some(({ text }) => assignment.test(text))));
/** True for a file that may be a profile of system calls, as far as its diff tells: services name them under any name. */
const mayBeProfile = ({ status, hunks }) => status !== 'removed' &&
    hunks?.some(({ lines }) => lines.some(({ text }) => /SCMP_ACT_|"(?:defaultAction|syscalls|names)"/u.test(text))) === true;
/** True for a file of variables by its name: commands may start Compose files with it, wherever it lies. */
const isGivenToCommands = (path) => _artifacts_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .fileKinds */ .mv.environment.mayBe(path);
/** True for a Compose file to which the change writes variables, as far as its diff tells: commands may have values for them. */
const writesVariables = ({ path, hunks }, texts) => {
    const read = (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_7__/* .fileNameOf */ .bV)(path)) ? texts.get(path) : undefined;
    const isWritten = hunks === undefined || hunks.some(({ lines }) => lines.some(({ sign, text }) => sign === '+' && text.includes('$')));
    return read?.state === 'text' && read.text.includes('$') && isWritten;
};
/** True for a file that names others: a Compose file, what chooses them beside one, a pipeline or a script that deploys. */
const names = (path, tracked) => (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_7__/* .fileNameOf */ .bV)(path)) ||
    (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .mayDeploy */ .BU)(path) ||
    ((0,_artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_5__/* .isVariablesPath */ .dy)(path) && (0,_artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_5__/* .composeFilesBeside */ .Uz)(path).some(beside => tracked.has(beside)));
/**
 * The Compose files of the repository, the environment files beside them, and its pipelines and scripts, when the change touches files that they may
 * name under any name, or Compose files to which variables may be given. Those that the change touches are read anyway; `texts` are those of the head.
 */
const readNaming = async (reader, changes, unread, texts) => {
    const nobodys = nobodysAmong(unread);
    const isNamed = changes.files.some(file => file.mayBe !== undefined ||
        (0,_artifacts_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isDockerfileTemplate */ .XF)(file.path, '') ||
        isGivenToCommands(file.path) ||
        mayBeProfile(file) ||
        (reader.isLocal === true && file.path.endsWith('.json')) ||
        (nobodys.has(file.path) && (mayHoldContainers(file) || mayHoldVariables(file))));
    if (!isNamed && !changes.files.some(file => writesVariables(file, texts)))
        return [];
    const touched = new Set(changes.files.map(({ path }) => path));
    const tracked = new Set(await reader.listFiles('head'));
    if (!isNamed && ![...tracked].some(path => isGivenToCommands(path) && !(0,_artifacts_unrendered_variables_change_js__WEBPACK_IMPORTED_MODULE_5__/* .isVariablesPath */ .dy)(path)))
        return [];
    const naming = [...tracked].filter(path => !touched.has(path) && names(path, tracked));
    // Why last: a repository may have any number of scripts.
    const paths = [...naming.filter(path => !(0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .mayDeploy */ .BU)(path)), ...(0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .deployingAmong */ .yx)(naming)];
    const found = paths.length > 0 ? await reader.readFiles('head', paths.slice(0, _companions_js__WEBPACK_IMPORTED_MODULE_6__/* .maxCompanions */ .WN)) : new Map();
    return [...found].flatMap(([path, read]) => (read.state === 'text' ? [(0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_9__/* .sourceFile */ .s)(path, read.text)] : []));
};
/**
 * Of Compose files that the change does not touch, those of which services are given something by a file that it does: their variables by one of nobody's
 * (`env_file` names files of any name, and what they hold is told of with the service that gets it), and the system calls that they may make.
 */
const givenByOthers = (naming, changes, unread, { shown }) => {
    const nobodys = nobodysAmong(unread);
    const changed = new Set(changes.files.map(({ path }) => path));
    const isChanged = (path) => changed.has(shown.get(path) ?? path);
    const isNobodys = (path) => nobodys.has(shown.get(path) ?? path);
    return naming
        .filter(({ path }) => (0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_7__/* .fileNameOf */ .bV)(path)))
        .filter(file => (file.text.includes('env_file') &&
        (0,_artifacts_compose_companions_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentFilePaths */ .eE)((0,_artifacts_compose_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file)).some(path => isChanged(path) && isNobodys(path))) ||
        (file.text.includes('seccomp') && (0,_artifacts_compose_companions_js__WEBPACK_IMPORTED_MODULE_0__/* .seccompProfiles */ .LE)((0,_artifacts_compose_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readComposeSource */ .U_)(file)).some(isChanged)))
        .map(({ path }) => path);
};


/***/ }),

/***/ 49334:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MJ: () => (/* binding */ pointersIn),
/* harmony export */   hg: () => (/* binding */ followBuilds),
/* harmony export */   uC: () => (/* binding */ builtStages)
/* harmony export */ });
/* harmony import */ var _artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35989);
/* harmony import */ var _artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41527);
/* harmony import */ var _artifacts_parse_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20069);
/* harmony import */ var _artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2166);
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36825);
/* harmony import */ var _artifacts_unrendered_build_file_change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70998);
/* harmony import */ var _changes_change_set_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88944);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10912);
/* harmony import */ var _build_pointers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18300);
/* harmony import */ var _companions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79938);










/** How much is asked for: those that say what is built come first, scripts last. */
const rankOf = (path) => {
    if ((0,_artifacts_compose_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isComposeName */ .Y)((0,_text_path_js__WEBPACK_IMPORTED_MODULE_5__/* .fileNameOf */ .bV)(path)))
        return 0;
    if ((0,_artifacts_unrendered_build_file_change_js__WEBPACK_IMPORTED_MODULE_6__/* .isBuildFilePath */ .y)(path))
        return 1;
    if ((0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .isPipeline */ .DQ)(path))
        return 2;
    return (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .mayDeploy */ .BU)(path) ? 3 : undefined;
};
/** What a Compose file, a pipeline or a bake file has built, but by commands. */
const pointersIn = (file) => {
    if ((0,_artifacts_unrendered_build_file_change_js__WEBPACK_IMPORTED_MODULE_6__/* .isBuildFilePath */ .y)(file.path))
        return (0,_build_pointers_js__WEBPACK_IMPORTED_MODULE_3__/* .bakePointers */ .Mc)(file);
    const choice = (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .classifyFile */ .TX)(file);
    return choice.kind === 'none' ? [] : (0,_build_pointers_js__WEBPACK_IMPORTED_MODULE_3__/* .buildPointers */ .Fw)((0,_artifacts_parse_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArtifact */ .G)(file, choice, new Map()));
};
const textsOf = (read) => [...read].flatMap(([path, found]) => (found.state === 'text' ? [(0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceFile */ .s)(path, found.text)] : []));
/**
 * A Dockerfile up to the stage that is shipped: what comes after is not built. Undefined when it has no such stage, which ends the build.
 */
const upTo = (text, target) => {
    if (target === undefined)
        return text;
    const { stages } = (0,_artifacts_parse_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArtifact */ .G)((0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceFile */ .s)('Dockerfile', text), { kind: 'dockerfile' }, new Map());
    const index = stages.findIndex(({ name, index: at }) => name?.toLowerCase() === target.toLowerCase() || String(at) === target);
    const next = stages[index + 1];
    return index === -1 ? undefined : text.slice(0, next?.range.start);
};
const named = (texts) => ({
    texts: new Map([...texts].map(([path, text]) => [path, { state: 'text', text }])),
    kinds: new Map([...texts.keys()].map(path => [path, 'dockerfile'])),
});
/** What commands have built, in loops and by way of other files, too. Why loaded then: most changes have none. */
const byCommands = async (files) => {
    const own = files.filter(({ path }) => (0,_artifacts_pipeline_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .mayDeploy */ .BU)(path));
    if (own.length === 0)
        return [];
    const { commandPointers } = await Promise.all(/* import() */[__webpack_require__.e(4738), __webpack_require__.e(5135), __webpack_require__.e(4834), __webpack_require__.e(7568)]).then(__webpack_require__.bind(__webpack_require__, 80301));
    return own.flatMap(commandPointers);
};
/**
 * Dockerfiles that stand as they are, and of which the change ships what nobody has shipped: another file, or another stage of one. They are judged up to
 * that stage: of one that nobody named before, all of it is new where a file names it that built something else; else what the stages have that were shipped is not. The `Dockerfile` at the root is
 * built by itself, as platforms do that are not told how. Of Dockerfiles that the change touches, all stages count at each side that somebody builds there; those that nobody
 * built, and of which only comments are touched, are new as a whole.
 */
const followBuilds = async (sides, files) => {
    const { reader, changes, isIgnored, base, head } = sides;
    const bakes = changes.filter(file => [file.path, (0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_9__/* .basePath */ .Jp)(file)].some(_artifacts_unrendered_build_file_change_js__WEBPACK_IMPORTED_MODULE_6__/* .isBuildFilePath */ .y));
    const read = bakes.length > 0 ? await reader.readChangedFiles(bakes) : { base: new Map(), head: new Map() };
    const ofSide = async (artifacts, side) => [
        ...[...artifacts.values()].flatMap(_build_pointers_js__WEBPACK_IMPORTED_MODULE_3__/* .buildPointers */ .Fw),
        ...(await byCommands([...files[side].values()])),
        ...textsOf(read[side]).flatMap(_build_pointers_js__WEBPACK_IMPORTED_MODULE_3__/* .bakePointers */ .Mc),
    ];
    const [before, now] = await Promise.all([ofSide(base, 'base'), ofSide(head, 'head')]);
    const known = new Set(before.map(_build_pointers_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerKey */ .dW));
    // Why: a Compose file or a pipeline that is new builds what is there, which was there for all to see, but under a name that says nothing; and of one that
    // can't be read at the base nobody knows what it built.
    const isKnown = (path) => files.base.has(path) || read.base.get(path)?.state === 'text';
    const pointingAnew = new Set(changes.flatMap(file => (isKnown(file.path) || isKnown((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_9__/* .basePath */ .Jp)(file)) ? [] : [file.path])));
    const isNews = ({ path, by }) => !pointingAnew.has(by.path) || !(0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeDockerfile */ .TB)(path);
    const fresh = now.filter(pointer => !known.has((0,_build_pointers_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerKey */ .dW)(pointer)) && !isIgnored(pointer.path) && !isTheRoots(pointer) && isNews(pointer));
    const changed = new Map(changes.map(file => [file.path, file]));
    const staged = [...head.values()].filter(artifact => changed.has(artifact.file.path) && mayEndEarlier(artifact));
    if (fresh.length === 0 && staged.length === 0)
        return nothing;
    const tracked = (await reader.listFiles('head')) ?? [];
    const others = tracked
        .flatMap(path => ({ path, rank: changed.has(path) ? undefined : rankOf(path) }))
        .filter(({ rank }) => rank !== undefined)
        .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
        .slice(0, _companions_js__WEBPACK_IMPORTED_MODULE_4__/* .maxCompanions */ .WN)
        .map(({ path }) => path);
    const present = new Set(tracked);
    const standing = new Set(fresh.map(({ path }) => path).filter(path => !changed.has(path) && present.has(path)));
    const wanted = [...standing].slice(0, _companions_js__WEBPACK_IMPORTED_MODULE_4__/* .maxCompanions */ .WN);
    const isAsked = wanted.length > 0 || staged.length > 0 || fresh.some(({ path }) => changed.has(path));
    const texts = isAsked ? await reader.readFiles('head', [...wanted, ...others]) : new Map();
    const pointing = others.flatMap(path => textsOf(new Map([[path, texts.get(path) ?? { state: 'absent' }]])));
    const elsewhere = [...pointing.flatMap(pointersIn), ...(await byCommands(pointing))];
    const shipped = [...before, ...elsewhere];
    const pointed = pointedAnew(fresh, shipped, path => (wanted.includes(path) ? texts.get(path) : undefined));
    const touched = touchedAnew(fresh, shipped, changed, sides);
    return {
        ...pointed,
        pointers: new Map([...pointed.pointers, ...touched.pointers]),
        undeployed: touched.undeployed,
        choices: {
            base: targetsIn(base, shipped, new Set(changes.map(_changes_change_set_js__WEBPACK_IMPORTED_MODULE_9__/* .basePath */ .Jp))),
            head: targetsIn(head, [...now, ...elsewhere], new Set(changed.keys())),
        },
    };
};
const nothing = {
    base: named(new Map()),
    head: named(new Map()),
    undeployed: new Set(),
    choices: { base: new Map(), head: new Map() },
    pointers: new Map(),
};
/** True for a Dockerfile of which a stage is built that is not part of its last one, if somebody builds it. */
const mayEndEarlier = (artifact) => artifact.kind === 'dockerfile' && (artifact.targets.length > 0 || artifact.stages.some(({ shipped }) => !shipped));
/** The stages of each changed Dockerfile that somebody builds, besides the last one. */
const targetsIn = (artifacts, pointers, changed) => {
    const byPath = Map.groupBy(pointers, ({ path }) => path);
    return new Map([...artifacts].flatMap(([path, { kind }]) => kind === 'dockerfile' && changed.has(path) ? choiceOf(path, byPath.get(path) ?? []) : []));
};
/** True for the text of a Dockerfile that may have several stages. Why by its text: nearly no file is one, and to read what builds it takes longer than this. */
const hasStages = ([path, read]) => read.state === 'text' && (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeDockerfile */ .TB)(path) && [...read.text.matchAll(/^[ \t]*FROM[ \t]/gimu)].length > 1;
/** The stages of Dockerfiles that files as they stand have built, besides the last ones: by Compose files, pipelines, bake files and scripts among them. */
const builtStages = async (texts, reader, tracked) => {
    const staged = new Set([...texts].filter(hasStages).map(([path]) => path));
    if (staged.size === 0)
        return new Map();
    // Why read: a bake file in HCL is of no kind that is judged.
    const bakes = tracked.filter(path => (0,_artifacts_unrendered_build_file_change_js__WEBPACK_IMPORTED_MODULE_6__/* .isBuildFilePath */ .y)(path) && !texts.has(path)).slice(0, _companions_js__WEBPACK_IMPORTED_MODULE_4__/* .maxCompanions */ .WN);
    const read = bakes.length === 0 ? new Map() : await reader.readFiles('head', bakes);
    const pointing = textsOf(new Map([...texts, ...read].filter(([path]) => rankOf(path) !== undefined)));
    const pointers = [...pointing.flatMap(pointersIn), ...(await byCommands(pointing))];
    const byPath = Map.groupBy(pointers, ({ path }) => path);
    return new Map([...staged].flatMap(path => choiceOf(path, byPath.get(path) ?? [])));
};
/** Which stages of a Dockerfile are built besides the last one. */
const choiceOf = (path, pointers) => {
    const targets = [...new Set(pointers.flatMap(({ target }) => target ?? []))].toSorted();
    return targets.length === 0 ? [] : [[path, { targets }]];
};
/** What the instructions of a Dockerfile say, without comments. */
const wordsOf = ({ file, instructions }) => instructions
    .map(({ range }) => file.text.slice(range.start, range.end))
    .join('\n')
    .split('\n')
    .filter(line => !/^\s*(?:#|$)/u.test(line))
    .join('\n');
const isSaidAgain = (before, now) => before?.kind === 'dockerfile' && now?.kind === 'dockerfile' && wordsOf(before) === wordsOf(now);
/**
 * What is built anew of Dockerfiles that the change touches: all of those that nobody built, where only comments of it are other than before. Why not
 * where instructions are: who works on a Dockerfile has it built, be it by what is not in the repository.
 */
const touchedAnew = (fresh, shipped, changed, { base, head }) => {
    const built = new Set([...shipped.map(({ path }) => path), 'Dockerfile']);
    const [undeployed, pointers] = [new Set(), new Map()];
    for (const pointer of fresh) {
        const file = changed.get(pointer.path);
        if (file === undefined || file.status === 'added' || file.status === 'copied' || built.has((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_9__/* .basePath */ .Jp)(file)))
            continue;
        if (!isSaidAgain(base.get((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_9__/* .basePath */ .Jp)(file)), head.get(file.path)))
            continue;
        undeployed.add((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_9__/* .basePath */ .Jp)(file));
        pointers.set(pointer.path, pointer);
    }
    return { undeployed, pointers };
};
const pointedAnew = (fresh, shipped, textOf) => {
    const all = new Set(shipped.map(_build_pointers_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerKey */ .dW));
    const found = { base: new Map(), head: new Map(), pointers: new Map() };
    for (const pointer of fresh) {
        const { path } = pointer;
        const text = textOf(path);
        if (all.has((0,_build_pointers_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerKey */ .dW)(pointer)) || found.pointers.has(path) || text?.state !== 'text')
            continue;
        const now = upTo(text.text, pointer.target);
        if (now === undefined)
            continue;
        const former = [...shipped.filter(one => one.path === path), ...(path === 'Dockerfile' ? [{ target: undefined }] : [])];
        const longest = former.flatMap(({ target }) => upTo(text.text, target) ?? []).toSorted((one, other) => other.length - one.length)[0];
        if (longest !== undefined)
            found.base.set(path, longest);
        found.head.set(path, now);
        found.pointers.set(path, pointer);
    }
    return { base: named(found.base), head: named(found.head), pointers: found.pointers };
};
/** True for what is built where nothing else is said. */
const isTheRoots = ({ path, target }) => path === 'Dockerfile' && target === undefined;


/***/ }),

/***/ 71284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ readFollowed)
});

// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/review/read/named-files.js + 1 modules
var named_files = __webpack_require__(90270);
// EXTERNAL MODULE: ./build/review/read/pointed-builds.js
var pointed_builds = __webpack_require__(49334);
// EXTERNAL MODULE: ./build/artifacts/helm/chart-values.js
var chart_values = __webpack_require__(64803);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/review/read/companions.js
var read_companions = __webpack_require__(79938);
// EXTERNAL MODULE: ./build/review/read/snapshot.js
var read_snapshot = __webpack_require__(11989);
;// CONCATENATED MODULE: ./build/review/read/read-companions.js





/**
 * Reads the files of one side, and what lies beside them as far as they ask for it. Why twice: only their text tells what that is.
 */
const readAccompanied = async (reader, side, texts, options = {}) => {
    const { patience } = options;
    const first = (0,read_snapshot/* readSnapshot */.RA)(texts, new Map(), options);
    const composeFiles = [...first.artifacts.values()].flatMap(artifact => (artifact.kind === 'compose' ? [artifact.file] : []));
    const named = composeFiles.length > 0 ? await (0,read_companions/* readComposeCompanions */.gp)(reader, side, composeFiles, leftOut(first)) : new Map();
    const wishes = [...first.artifacts.values()].flatMap(artifact => (artifact.kind === 'kubernetes' ? wishOf(artifact) : []));
    const granted = await readWished(reader, side, wishes);
    const chosen = await readChosen(reader, side, texts, [...(options.choices?.values() ?? [])]);
    const companions = new Map([...chosen, ...named, ...granted]);
    const again = [
        ...(named.size + chosen.size > 1 ? composeFiles.map(file => file.path) : []),
        ...wishes.filter(({ wanted }) => wanted.some(path => granted.has(path))).map(({ path }) => path),
    ];
    const snapshot = (0,read_snapshot/* rereadFiles */.nc)(first, again, companions, patience);
    return { snapshot: (0,read_snapshot/* withinSettings */.$0)(snapshot, options.bounds?.settings ?? Number.POSITIVE_INFINITY), companions };
};
/** The overrides and variables with which Compose files are judged. */
const readChosen = async (reader, side, texts, choices) => {
    const wanted = choices.flatMap(({ override, variables = [] }) => [...(override === undefined ? [] : [override]), ...variables]);
    const others = wanted.filter(path => !texts.has(path));
    const read = others.length > 0 ? await reader.readFiles(side, others) : new Map();
    return new Map(wanted.flatMap(path => {
        const found = texts.get(path) ?? read.get(path);
        return found?.state === 'text' ? [[path, (0,source_file/* sourceFile */.s)(path, found.text)]] : [];
    }));
};
/** What is too large to be judged is too large to be read beside others as well, and leaves the review incomplete in any case. */
const leftOut = ({ ledger }) => new Set([...ledger.values()].flatMap(({ path, status }) => (status === 'not-evaluated' ? [path] : [])));
/** A doubtful manifest is a patch if a kustomization says so; which branches of a template are printed hangs on the chart's values. */
const wishOf = ({ file: { path, text }, template, objects }) => {
    const values = template === 'helm' && /\{\{-? *(?:if|with|range) /.test(text) ? (0,chart_values/* chartValuesPath */.W)(path) : undefined;
    const wanted = [
        ...(values === undefined ? [] : [values]),
        ...(objects.some(object => object.doubtful) ? (0,kustomization/* kustomizationCandidates */.gj)(path) : []),
    ];
    return wanted.length > 0 ? [{ path, wanted }] : [];
};
/** With many files the nearest come first, as far as the budget goes. */
const readWished = async (reader, side, wishes) => {
    if (wishes.length === 0)
        return new Map();
    const depth = Math.max(...wishes.map(({ wanted }) => wanted.length));
    const nearestFirst = Array.from({ length: depth }, (_, rank) => wishes.flatMap(({ wanted }) => wanted[rank] ?? [])).flat();
    const texts = await reader.readFiles(side, [...new Set(nearestFirst)].slice(0, read_companions/* maxCompanions */.WN));
    return new Map([...texts].flatMap(([path, read]) => (read.state === 'text' ? [[path, (0,source_file/* sourceFile */.s)(path, read.text)]] : [])));
};

;// CONCATENATED MODULE: ./build/review/read/read-followed.js




/** Compose files that name others that name others are followed this far. */
const maxRounds = 5;
/** Reads both sides, and what their Compose files name, until nothing is named any more. The bounds of `options` are those of a side. */
const readFollowed = async (sides, own, options = {}, choices) => {
    let built = { base: new Map(), head: new Map() };
    let started = built;
    const read = (side, { texts, kinds }) => readAccompanied(sides.reader, side, texts, {
        ...options,
        kinds,
        choices: new Map([...(choices?.[side] ?? []), ...built[side], ...started[side]]),
    });
    let texts = own;
    const pointers = new Map();
    const composing = sides.unchanged.filter(({ path }) => !(0,paths/* mayDeploy */.BU)(path));
    for (let round = 1;; round += 1) {
        const base = await read('base', texts.base);
        const head = await read('head', texts.head);
        const named = await (0,named_files/* followNames */._6)({ ...sides, unchanged: composing, base: base.snapshot.artifacts, head: head.snapshot.artifacts });
        const builds = await (0,pointed_builds/* followBuilds */.hg)({ ...sides, base: base.snapshot.artifacts, head: head.snapshot.artifacts }, { base: base.snapshot.files, head: head.snapshot.files });
        const deployed = await deployedBy({
            ...sides,
            base: base.snapshot.files,
            head: head.snapshot.files,
        });
        const isNew = [named, builds, deployed].some(({ head: { texts: found } }) => [...found.keys()].some(path => !texts.head.kinds.has(path))) ||
            [...builds.undeployed, ...deployed.undeployed].some(path => texts.base.texts.has(path)) ||
            keyOf(builds.choices) !== keyOf(built) ||
            keyOf(deployed.choices) !== keyOf(started);
        for (const [path, pointer] of [...builds.pointers, ...deployed.pointers])
            if (!pointers.has(path))
                pointers.set(path, pointer);
        const notifications = [...named.notifications, ...deployed.notifications];
        if (!isNew || round === maxRounds)
            return { base, head, pointers, notifications: isNew ? [...notifications, tooDeep] : notifications };
        built = builds.choices;
        started = deployed.choices;
        texts = {
            base: without((0,named_files/* joinedTexts */.qo)(texts.base, builds.base, named.base, deployed.base), new Set([...builds.undeployed, ...deployed.undeployed])),
            head: (0,named_files/* joinedTexts */.qo)(texts.head, builds.head, named.head, deployed.head),
        };
    }
};
const keyOf = ({ base, head }) => JSON.stringify([[...base], [...head]]);
/** What commands deploy. Why loaded then: most changes have none. */
const deployedBy = async (sides) => {
    const mayBe = [...sides.head.keys(), ...sides.unchanged.map(({ path }) => path)].some(paths/* mayDeploy */.BU);
    return mayBe
        ? (await Promise.all(/* import() */[__webpack_require__.e(8413), __webpack_require__.e(4738), __webpack_require__.e(5135), __webpack_require__.e(4834), __webpack_require__.e(4470)]).then(__webpack_require__.bind(__webpack_require__, 14259))).followDeployed(sides)
        : {
            base: named_files/* noTexts */.uv,
            head: named_files/* noTexts */.uv,
            undeployed: new Set(),
            pointers: new Map(),
            choices: { base: new Map(), head: new Map() },
            notifications: [],
        };
};
const without = ({ texts, kinds }, paths) => ({
    texts: new Map([...texts].filter(([path]) => !paths.has(path))),
    kinds,
});
const tooDeep = {
    code: 'too-deep',
    level: 'error',
    path: '',
    message: `Compose files of the change name others that name others, more than ${maxRounds} deep; the rest was not reviewed. Name them in one file.`,
};


/***/ }),

/***/ 69852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v$: () => (/* binding */ mayBelong),
  yl: () => (/* binding */ readPartners),
  hI: () => (/* binding */ sideFiles),
  rC: () => (/* binding */ unitsIn),
  Yy: () => (/* binding */ unitsOfSide)
});

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/compose-name.js
var compose_name = __webpack_require__(41527);
// EXTERNAL MODULE: ./build/artifacts/kinds.js + 25 modules
var artifacts_kinds = __webpack_require__(3060);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/sops/kind.js
var kind = __webpack_require__(67661);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/folder-trees.js
var folder_trees = __webpack_require__(50127);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
;// CONCATENATED MODULE: ./build/units/sops-units.js


/** Folders above a file in which its configuration is looked for. */
const maxFolders = 64;
/**
 * Each file that may hold what SOPS encrypts, with the nearest `.sops.yaml` above it: by its name, and where its text is known by that. Why one by one: a
 * configuration is for files of a whole repository, which have nothing to do with each other.
 */
const sopsUnits = (paths, holdsSecrets) => {
    const configurations = new Set(paths.filter(kind/* isSopsConfiguration */.oB));
    return paths.flatMap((path) => {
        if (configurations.has(path) || !((0,kind/* mayBeEncrypted */.HZ)(path) || holdsSecrets(path)))
            return [];
        const configuration = configurations.size === 0 ? undefined : configurationOf(path, configurations);
        return [{ unit: 'sops', path, members: new Set(configuration === undefined ? [path] : [path, configuration]) }];
    });
};
const configurationOf = (path, configurations) => (0,text_path/* foldersAbove */.Zv)(path, maxFolders)
    .map(folder => `${folder}.sops.yaml`)
    .find(each => configurations.has(each));
/** Whether a text speaks of what SOPS encrypts in manifests, or has been encrypted. */
const speaksOfSecrets = (text) => /\bSecret\b|\bsops\b/u.test(text);

// EXTERNAL MODULE: ./build/review/read/snapshot.js
var snapshot = __webpack_require__(11989);
;// CONCATENATED MODULE: ./build/review/read/read-partners.js










/** Files that are read to learn what belongs together, at most: one query. */
const maxStructureFiles = 50;
/** Folders above a changed file in which a tree of kustomizations is looked for. */
const read_partners_maxFolders = 64;
const sideFiles = ({ snapshot }) => ({
    paths: [...snapshot.ledger.values()].flatMap(({ path, status }) => (status === 'removed' ? [] : [path])),
    files: snapshot.files,
});
/** Whether a file may be one that the rules go by, or tell what belongs together. */
const mayBelong = ({ files, images, sops }) => mayBeOf(new Set([...files, ...images, ...sops]));
const mayBeOf = (kinds) => (path) => (0,kustomization/* isKustomization */.Sv)(path) ||
    [...kinds].some(kind => (kind === 'kubernetes' || kind === 'compose' ? (0,classify/* mayBeManifest */.QG)(path) : artifacts_kinds/* fileKinds */.mv[kind].mayBe(path)));
/** All units of some files, as far as rules ask for them. `textOf` gives the texts of those that are looked at. */
const unitsIn = ({ paths, texts }, needs, textOf) => {
    const deployed = { paths: paths.filter(mayBeOf(needs.files)), texts };
    const built = paths.filter(mayBeOf(needs.images));
    return [
        ...(0,group_units/* groupUnits */.be)(deployed),
        ...(needs.tree ? [(0,group_units/* clusterUnit */.t3)(deployed)] : []),
        ...(needs.images.size > 0 ? (0,group_units/* imageUnits */.BQ)(built) : []),
        ...(needs.sops.size > 0 ? sopsUnits(paths.filter(mayBeOf(needs.sops)), path => speaksOfSecrets(textOf(path) ?? '')) : []),
    ];
};
/** The units of a side: its own files, and the unchanged ones. */
const unitsOfSide = ({ paths, files }, partners, needs) => {
    const all = [...new Set([...partners.paths, ...paths.filter(mayBelong(needs))])];
    return unitsIn({ paths: all, texts: new Map([...partners.others.files, ...files]) }, needs, path => files.get(path)?.text);
};
/**
 * Reads the unchanged files of the units that a change touches at either side: first what tells which files belong together, then those, at
 * most 200 in all. What is beyond is told by `unread`.
 */
const readPartners = async (reader, changes, sides, needs, patience) => {
    const known = new Set([...sides.base.snapshot.ledger.keys(), ...sides.head.snapshot.ledger.keys()]);
    const changed = new Set(changes.files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
    const listed = await reader.listFiles('head');
    const paths = (listed ?? []).filter(path => !known.has(path) && mayBelong(needs)(path));
    const structure = structureAround([...changed], paths, needs);
    const texts = await readTexts(reader, [...structure, ...filesBeside([...changed], paths, structure)]);
    const first = { paths, others: (0,snapshot/* readSnapshot */.RA)(texts, new Map()) };
    const plansOf = (partners) => ({
        base: unitsOfSide(sideFiles(sides.base), partners, needs),
        head: unitsOfSide(sideFiles(sides.head), partners, needs),
    });
    const all = plansOf(first);
    const touched = (0,group_units/* touchedUnits */.gp)(all, changed);
    // Why no charts: nothing is concluded of one, whatever else is read of it. Nor what ran images and is gone: nothing can be wrong with it now.
    const own = touched.base.filter(({ unit, path }) => unit !== 'images' || touched.head.some(head => head.unit === unit && head.path === path));
    const readable = [...touched.head, ...own].filter(({ unit }) => unit !== 'chart').toSorted(imagesLast);
    const members = new Set(readable.flatMap(unit => [...unit.members]));
    const wanted = [...members].filter(path => !known.has(path) && !texts.has(path) && !(0,kustomization/* isKustomization */.Sv)(path)).toSorted(configurationsFirst);
    const room = structure.length > 0 ? group_units/* maxUnitFiles */.aT - maxStructureFiles : group_units/* maxUnitFiles */.aT;
    const read = new Map([...texts, ...(await readTexts(reader, wanted.slice(0, room)))]);
    const kustomizations = new Map([...first.others.files].filter(([path]) => (0,kustomization/* isKustomization */.Sv)(path)));
    return {
        others: (0,snapshot/* readSnapshot */.RA)(read, kustomizations, { bounds: snapshot/* judgedBounds */.v1, patience }),
        paths,
        unread: new Set(wanted.slice(room)),
        touched,
        headUnits: all.head,
        ...(listed === undefined && { unlisted: 'The files of the repository could not be listed.' }),
    };
};
/** Where there are too many files, those that are deployed together go first. */
const imagesLast = (one, other) => Number(one.unit === 'images') - Number(other.unit === 'images');
/** What says how all files below are to be goes before these. */
const configurationsFirst = (one, other) => Number((0,kind/* isSopsConfiguration */.oB)(other)) - Number((0,kind/* isSopsConfiguration */.oB)(one));
const readTexts = (reader, paths) => paths.length > 0 ? reader.readFiles('head', paths) : Promise.resolve(new Map());
/** Files in the folders of the changed ones that fit into the query that is made anyway: most of them belong together with those. */
const filesBeside = (changed, paths, structure) => {
    if (structure.length === 0)
        return [];
    const folders = new Set(changed.map(text_path/* folderOf */.yS));
    const asked = new Set(structure);
    return paths.filter(path => folders.has((0,text_path/* folderOf */.yS)(path)) && !asked.has(path)).slice(0, maxStructureFiles - structure.length);
};
/** The files that tell what belongs together, in the largest trees around the changed files that have few enough of them. */
const structureAround = (changed, paths, { files }) => {
    const telling = paths.filter(path => (0,kustomization/* isKustomization */.Sv)(path) || (files.has('compose') && (0,compose_name/* isComposeName */.Y)((0,text_path/* fileNameOf */.bV)(path))));
    const trees = (0,folder_trees/* largestTrees */.y)(telling, maxStructureFiles);
    const near = new Set(changed.flatMap(path => (0,text_path/* foldersAbove */.Zv)(path, read_partners_maxFolders).find(folder => trees.has(folder)) ?? []));
    return [...near].flatMap(folder => trees.get(folder) ?? []).slice(0, maxStructureFiles);
};


/***/ }),

/***/ 35411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readerWith)
/* harmony export */ });
/** The same repository, some of which is asked otherwise. */
const readerWith = (reader, otherwise) => ({
    ...(reader.isLocal !== undefined && { isLocal: reader.isLocal }),
    readChanges: () => reader.readChanges(),
    readChangedFiles: wanted => reader.readChangedFiles(wanted),
    readFiles: (side, paths) => reader.readFiles(side, paths),
    readBytes: (side, paths) => reader.readBytes(side, paths),
    listFiles: side => reader.listFiles(side),
    listSpecial: () => reader.listSpecial(),
    ...otherwise,
});


/***/ }),

/***/ 11989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ withinSettings),
/* harmony export */   RA: () => (/* binding */ readSnapshot),
/* harmony export */   bA: () => (/* binding */ withEntries),
/* harmony export */   nc: () => (/* binding */ rereadFiles),
/* harmony export */   v1: () => (/* binding */ judgedBounds)
/* harmony export */ });
/* harmony import */ var _artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35989);
/* harmony import */ var _artifacts_compose_companions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73737);
/* harmony import */ var _artifacts_parse_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20069);
/* harmony import */ var _artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36825);
/* harmony import */ var _engine_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92569);
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73465);
/* harmony import */ var _decode_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73503);







/**
 * Bounds the time and the memory of a review, whatever a change brings along. Only changes of many generated files come near: the container
 * files of the largest of 35 well-known repositories have a tenth of the one and a quarter of the other, all of them together. A mark takes up to a
 * kilobyte of memory at each side while a change is judged, and a judge of the App has 384 MB.
 */
const judgedBounds = { length: 16 << 20, marks: 300_000, settings: 500_000 };
/** What texts are, each looked at once. */
class Looks {
    #kinds;
    #known = new Map();
    constructor(kinds) {
        this.#kinds = kinds;
    }
    at(path, text) {
        const known = this.#known.get(path) ?? lookAt(path, text, this.#kinds.get(path));
        this.#known.set(path, known);
        return known;
    }
    /** False when it can be seen without a parser that the text is nobody's. */
    mayBeOurs(path, text) {
        return this.#kinds.has(path) || (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeOursAtSight */ .yx)((0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceFile */ .s)(path, text));
    }
    /** Lets go of what was parsed of a text to see what it is. */
    forget(path) {
        this.#known.delete(path);
    }
}
const lookAt = (path, text, named) => {
    const file = (0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceFile */ .s)(path, text);
    const own = (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .classifyFile */ .TX)(file);
    if (named !== undefined && (own.kind === 'none' || named === 'dockerfile'))
        return { file, choice: { kind: named, template: 'none' } };
    // Why another one: what was parsed to see that it is nobody's is not to be kept with it.
    return own.kind === 'none' ? { file: (0,_artifacts_source_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceFile */ .s)(path, text), choice: undefined } : { file, choice: own };
};
/**
 * The largest of the texts that are container files, without which the others are within the bounds. Once one is too much, the review is
 * incomplete, and what is larger still is not parsed only to see what it is.
 */
const beyondBounds = (texts, bounds, looks) => {
    const files = [...texts].flatMap(([path, read]) => (read.state === 'text' ? [{ path, text: read.text }] : []));
    if (isWithin(files, bounds))
        return new Set();
    let { length, marks } = bounds;
    const beyond = new Set();
    for (const { path, text } of files.toSorted((a, b) => a.text.length - b.text.length)) {
        if (beyond.size === 0 ? looks.at(path, text).choice === undefined : !looks.mayBeOurs(path, text))
            continue;
        length -= text.length;
        marks -= marksIn(text);
        if (length >= 0 && marks >= 0)
            continue;
        beyond.add(path);
        looks.forget(path);
    }
    return beyond;
};
/** True when all are within the bounds, whatever they are. Why first: what they are takes far longer to see. */
const isWithin = (files, bounds) => {
    let { length, marks } = bounds;
    for (const { text } of files)
        length -= text.length;
    // A text has fewer marks than units.
    if (length >= 0 && bounds.length - length <= marks)
        return true;
    for (const { text } of files)
        marks -= marks < 0 ? 0 : marksIn(text);
    return length >= 0 && marks >= 0;
};
/** `\n`, `:`, `,`, `[` and `{`. */
const markUnits = new Set([10, 58, 44, 91, 123]);
const marksIn = (text) => {
    let marks = 0;
    for (let at = 0; at < text.length; at += 1)
        if (markUnits.has(text.charCodeAt(at)))
            marks += 1;
    return marks;
};
const submoduleNote = 'The change points a submodule to another commit. What lies in it is not reviewed here, but in its own repository.';
const beyondReason = `The container files of the change are over ${judgedBounds.length >> 20} MiB together, or have more than ${judgedBounds.marks} keys and values, and the largest are left out. Split the change, or take generated files off the review with "ignore-paths".`;
const tooManySettings = `The services of the change have more than ${judgedBounds.settings} settings together once "extends" and "include" are followed. Split the change, or take generated files off the review with "ignore-paths".`;
/** Texts to artifacts. `companions` are texts of other files that Compose files refer to; they are not judged themselves.
 */
const readSnapshot = (texts, companions, { bounds, patience, kinds = new Map(), choices = new Map() } = {}) => {
    const looks = new Looks(kinds);
    const beyond = bounds ? beyondBounds(texts, bounds, looks) : new Set();
    const files = new Map();
    const artifacts = new Map();
    const ledger = new Map();
    const notifications = [];
    const refuse = (path, code, reason) => {
        ledger.set(path, { path, status: 'not-evaluated', reason });
        notifications.push({ code, level: 'error', path, message: `${reason} The file was not reviewed.` });
    };
    const pass = (path, code) => {
        ledger.set(path, { path, status: 'not-ours' });
        if (code === 'submodule')
            notifications.push({ code: 'unreadable', level: 'note', path, message: submoduleNote });
    };
    const leave = (path, reason) => {
        ledger.set(path, { path, status: 'not-evaluated', reason });
        notifications.push({ code: 'out-of-time', level: 'error', path, message: reason });
    };
    const take = (path, text) => {
        const { file, choice } = looks.at(path, text);
        looks.forget(path);
        files.set(path, file);
        const artifact = choice === undefined ? undefined : (0,_artifacts_parse_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArtifact */ .G)(file, { ...choice, ...choices.get(path) }, companions);
        if (artifact) {
            artifacts.set(path, artifact);
            (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(notifications, artifact.notifications);
        }
        ledger.set(path, ledgerEntry(path, artifact));
    };
    for (const [path, read] of texts) {
        const refusal = refusalOf(path, read, beyond);
        if (read.state === 'absent')
            ledger.set(path, { path, status: 'removed' });
        else if (read.state === 'link')
            ledger.set(path, { path, status: 'excluded', reason: `It is a link to "${read.target}".` });
        else if (refusal && !kinds.has(path) && isNobodys(path, refusal))
            pass(path, refusal.code);
        else if (refusal)
            refuse(path, refusal.code === 'submodule' ? 'unreadable' : refusal.code, refusal.reason);
        else if (patience?.begin(path) === false)
            leave(path, _engine_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .outOfTimeReason */ .dR);
        else if (read.state === 'text')
            take(path, read.text);
    }
    return { files, artifacts, ledger, notifications };
};
/** True for what is no file of ours although its name may be: another repository, and what is no text where we want text. */
const isNobodys = (path, { code }) => code === 'submodule' ? !(0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeOurs */ .UN)(path) : code === 'binary' && (0,_artifacts_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .isOursAsText */ .Re)(path);
/** Why a text is not judged. */
const refusalOf = (path, read, beyond) => {
    if (read.state === 'unreadable')
        return read;
    if (read.state !== 'text')
        return undefined;
    const reason = (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_6__/* .notItsText */ .Vl)(read.text);
    if (reason !== undefined)
        return { code: 'binary', reason };
    return beyond.has(path) ? { code: 'too-large', reason: beyondReason } : undefined;
};
/** The snapshot with some of its files read again beside companions; only what they are taken for can change by that. */
const rereadFiles = (snapshot, paths, companions, patience) => {
    if (paths.length === 0)
        return snapshot;
    // Why it matters not what those stay that there is no time for: time that is over stays over, so that they are not judged either.
    const known = paths.filter(path => patience?.begin(path) !== false).flatMap(path => snapshot.artifacts.get(path) ?? []);
    const again = known.map(artifact => rereadArtifact(artifact, companions));
    const read = new Set(again.map(artifact => artifact.file.path));
    return {
        files: snapshot.files,
        artifacts: new Map([...snapshot.artifacts, ...again.map(artifact => [artifact.file.path, artifact])]),
        ledger: new Map([
            ...snapshot.ledger,
            ...again.map(artifact => [artifact.file.path, ledgerEntry(artifact.file.path, artifact)]),
        ]),
        notifications: [
            ...snapshot.notifications.filter(({ path }) => !read.has(path)),
            ...again.flatMap(({ notifications }) => notifications),
        ],
    };
};
/** The snapshot without the largest Compose files, as far as all of them together have more settings than are judged. */
const withinSettings = (snapshot, most) => {
    const projects = [...snapshot.artifacts.values()].flatMap(artifact => (artifact.kind === 'compose' ? [artifact] : []));
    let left = most;
    const beyond = new Set(projects
        .toSorted((one, other) => one.settings - other.settings)
        .flatMap(({ file, settings }) => {
        left -= settings;
        return left < 0 ? [file.path] : [];
    }));
    if (beyond.size === 0)
        return snapshot;
    const reason = tooManySettings;
    return {
        files: snapshot.files,
        artifacts: new Map([...snapshot.artifacts].filter(([path]) => !beyond.has(path))),
        ledger: new Map([...snapshot.ledger, ...[...beyond].map(path => [path, { path, status: 'not-evaluated', reason }])]),
        notifications: [
            ...snapshot.notifications,
            ...[...beyond].map((path) => ({ code: 'too-large', level: 'error', path, message: `${reason} The file was not reviewed.` })),
        ],
    };
};
/** Most Compose files refer to no other: they stay as they were read. */
const rereadArtifact = (artifact, companions) => artifact.kind === 'compose' && artifact.override === undefined && !(0,_artifacts_compose_companions_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveCompanions */ .L_)(artifact.file)
    ? artifact
    : (0,_artifacts_parse_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLike */ .B)(artifact, artifact.file, companions);
const ledgerEntry = (path, artifact) => {
    if (!artifact)
        return { path, status: 'not-ours' };
    const { kind } = artifact;
    const error = artifact.notifications.find(notification => notification.level === 'error');
    if (!error)
        return { path, status: 'evaluated', kind };
    const reason = error.range ? `Line ${artifact.file.lines.line(error.range.start)}: ${error.message}` : error.message;
    return error.code === 'too-large' ? { path, status: 'not-evaluated', reason } : { path, status: 'partly-evaluated', kind, reason };
};
/**
 * The snapshot with what became of further paths, and what is to be said of it. A file in which something could not be followed is
 * evaluated in part.
 */
const withEntries = (snapshot, entries, notifications) => {
    const ledger = new Map([...snapshot.ledger, ...entries.map(entry => [entry.path, entry])]);
    for (const { path, range, message } of notifications) {
        const entry = ledger.get(path);
        const line = snapshot.files.get(path)?.lines.line(range?.start ?? 0);
        if (entry?.status === 'evaluated')
            ledger.set(path, { ...entry, status: 'partly-evaluated', reason: `Line ${line}: ${message}` });
    }
    const refused = entries.flatMap((entry) => entry.status === 'not-evaluated'
        ? [{ code: 'unreadable', level: 'error', path: entry.path, message: `${entry.reason} The file was not reviewed.` }]
        : []);
    return { ...snapshot, ledger, notifications: [...snapshot.notifications, ...refused, ...notifications] };
};


/***/ }),

/***/ 54828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ readSurroundings)
});

// EXTERNAL MODULE: ./build/artifacts/compose/companion-path.js
var companion_path = __webpack_require__(68080);
// EXTERNAL MODULE: ./build/artifacts/compose/default-files.js
var default_files = __webpack_require__(86623);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var parse = __webpack_require__(5354);
// EXTERNAL MODULE: ./build/rules/concepts/root-names.js
var root_names = __webpack_require__(31792);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/review/read/companions.js
var companions = __webpack_require__(79938);
;// CONCATENATED MODULE: ./build/review/images/building-services.js








/** Compose files of folders further up are not looked at. */
const maxFolders = 4;
/** Dockerfiles in which a stage may end as root: for others nobody has to answer. */
const mayEndAsRoot = (artifact) => artifact.kind === 'dockerfile' &&
    artifact.imageStages.some(stage => {
        const user = stage.instructions.findLast(({ keyword }) => keyword === 'USER');
        return user?.keyword !== 'USER' || user.user.expanded.value === undefined || (0,root_names/* namesRoot */.F)(user.user.expanded.value);
    });
/** Compose files around the Dockerfiles among the artifacts, which may say as whom their images run: only where it is known which there are. */
const filesOfServices = (artifacts, known) => {
    if (known === undefined)
        return [];
    const folders = new Set(artifacts.filter(mayEndAsRoot).flatMap(({ file }) => (0,text_path/* foldersAbove */.Zv)(file.path, maxFolders)));
    const candidates = [...folders].flatMap(folder => default_files/* defaultComposeNames */.yH.map(name => folder + name));
    return candidates.filter(path => known.has(path)).slice(0, companions/* maxCompanions */.WN);
};
/** A text that no variable decides; undefined for others. */
const literalAt = (node, otherwise, ...path) => {
    const text = (0,lookup/* isMissing */.b2)((0,lookup/* lookup */.$I)(node, ...path)) ? otherwise : (0,lookup/* stringAt */.bX)(node, ...path);
    return text?.includes('$') === true ? undefined : text;
};
/** The Dockerfile that a service builds, and what it says of it; undefined where that is not certain. */
const buildOf = (path, service) => {
    const build = (0,lookup/* lookup */.$I)(service, 'build');
    if (build.state !== 'present' || !(0,lookup/* isMissing */.b2)((0,lookup/* lookup */.$I)(service, 'build', 'dockerfile_inline')))
        return undefined;
    const isShort = build.node.kind === 'scalar';
    const context = isShort ? literalAt(service, undefined, 'build') : literalAt(service, '.', 'build', 'context');
    const dockerfile = isShort ? 'Dockerfile' : literalAt(service, 'Dockerfile', 'build', 'dockerfile');
    const target = isShort ? '' : literalAt(service, '', 'build', 'target');
    if (context === undefined || dockerfile === undefined || target === undefined)
        return undefined;
    const found = (0,companion_path/* dockerfilePath */.Se)(path, context, dockerfile);
    const user = literalAt(service, '', 'user')?.trim() ?? '';
    return found === undefined ? undefined : [found, { target: target || undefined, isAnotherUser: user !== '' && !(0,root_names/* namesRoot */.F)(user) }];
};
const buildsIn = (file) => (0,parse/* parseYaml */.hN)(file).documents.flatMap(({ root }) => (0,lookup/* entriesOf */.Mc)((0,lookup/* lookup */.$I)(root, 'services')).flatMap(({ value }) => {
    const build = buildOf(file.path, value);
    return build === undefined ? [] : [build];
}));
/** By path of a Dockerfile: the services that build it, by the texts of `filesOfServices`. */
const buildingServicesOf = (artifacts, texts, known) => {
    const builds = filesOfServices(artifacts, known).flatMap(path => {
        const read = texts.get(path);
        return read?.state === 'text' && read.text.includes('build') ? buildsIn((0,source_file/* sourceFile */.s)(path, read.text)) : [];
    });
    return new Map([...Map.groupBy(builds, ([dockerfile]) => dockerfile)].map(([path, found]) => [path, found.map(([, service]) => service)]));
};

// EXTERNAL MODULE: ./build/artifacts/images/collect-images.js
var collect_images = __webpack_require__(13699);
// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(94815);
;// CONCATENATED MODULE: ./build/review/images/named-contexts.js








/** Files of folders further up are not looked at. */
const named_contexts_maxFolders = 4;
/** Files that say how Dockerfiles are built, under the names that tools and people look for. */
const otherNames = ['docker-bake.hcl', 'docker-bake.json', 'Makefile'];
const candidatesFor = (path) => (0,text_path/* foldersAbove */.Zv)(path, named_contexts_maxFolders).flatMap(folder => [...default_files/* defaultComposeNames */.yH, ...otherNames].map(name => folder + name));
const isWorkflow = (path) => /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path);
/** A bare word after `FROM`, as named contexts are called: no registry, no folder, no version. */
const namesBareImage = (artifact) => artifact.kind === 'dockerfile' &&
    (0,collect_images/* collectImages */.F)(artifact).images.some(({ text, reference }) => reference?.tag === undefined && reference?.digest === undefined && /^[\w.-]+$/u.test(text));
const pathsOf = (artifacts) => artifacts.filter(namesBareImage).map(({ file }) => file.path);
/** Files that may give a name to a context of the Dockerfiles among the artifacts: workflows only where it is known which there are. */
const contextNamingFiles = (artifacts, known) => {
    const paths = pathsOf(artifacts);
    const workflows = paths.length > 0 ? [...(known ?? [])].filter(isWorkflow) : [];
    return [...new Set([...paths.flatMap(candidatesFor), ...workflows])].slice(0, companions/* maxCompanions */.WN);
};
/** `additional_contexts` of the builds of services, as a mapping or a list of `NAME=VALUE`. Source: Compose Build Specification. */
const namedByServices = (root) => (0,lookup/* entriesOf */.Mc)((0,lookup/* lookup */.$I)(root, 'services')).flatMap(({ value }) => {
    const contexts = (0,lookup/* lookup */.$I)(value, 'build', 'additional_contexts');
    const listed = (0,lookup/* itemsOf */.S3)(contexts).flatMap(item => {
        const node = (0,lookup/* deref */.LA)(item);
        return node?.kind === 'scalar' ? (node.value.split('=', 1)[0] ?? '') : [];
    });
    return [...(0,lookup/* entriesOf */.Mc)(contexts).flatMap(({ name }) => name ?? []), ...listed];
});
/** `contexts` of targets of a bake file. Source: Docker's documentation, "Bake file reference". */
const contextsBlock = /\bcontexts"?\s{0,9}[=:]\s{0,9}\{([^{}]{0,10000})\}/gu;
const contextName = /(?:^|[\n,{])\s{0,99}"?([\w./:-]{1,200})"?\s{0,9}[=:]/gu;
/** `--build-context NAME=\u2026` of a command, and the same in the input `build-contexts` of `docker/build-push-action`. */
const contextFlag = /--build-context[= ]{1,9}["']?([\w./:-]{1,200})=/gu;
const contextsInput = /^[ \t]{0,99}build-contexts:([^\n]{0,1000}(?:\n[ \t]{1,99}[\w./:-]{1,200}=[^\n]{0,1000}){0,50})/gmu;
const inputName = /(?:^|\n)[ \t|>-]{0,99}([\w./:-]{1,200})=/gu;
const groups = (text, pattern) => [...text.matchAll(pattern)].map(([, found = '']) => found);
const namesIn = (file) => {
    const { path, text } = file;
    if (default_files/* defaultComposeNames */.yH.some(name => path.endsWith(name)))
        return text.includes('additional_contexts') ? (0,parse/* parseYaml */.hN)(file).documents.flatMap(({ root }) => namedByServices(root)) : [];
    if (path.includes('docker-bake.'))
        return groups(text, contextsBlock).flatMap(block => groups(block, contextName));
    return [...groups(text, contextFlag), ...groups(text, contextsInput).flatMap(block => groups(block, inputName))];
};
/**
 * By path of a Dockerfile: what it calls by the names of contexts that a bake or Compose file, a Makefile or a workflow gives its build, as
 * `registry/repository`; the context takes the place of the image of that name. By the texts of `contextNamingFiles`. Source: Docker's
 * documentation, `docker buildx build --build-context`.
 */
const namedContextsOf = (artifacts, texts, known) => {
    const names = new Map(contextNamingFiles(artifacts, known).flatMap(path => {
        const read = texts.get(path);
        return read?.state === 'text' ? [[path, namesIn((0,source_file/* sourceFile */.s)(path, read.text))]] : [];
    }));
    const everywhere = [...names].flatMap(([path, found]) => (isWorkflow(path) ? found : []));
    return new Map(pathsOf(artifacts).flatMap(path => {
        const found = [...everywhere, ...candidatesFor(path).flatMap(candidate => names.get(candidate) ?? [])];
        const keys = found.flatMap(name => {
            const reference = (0,image_reference/* parseImageReference */.o_)(name);
            return reference === undefined ? [] : [(0,image_reference/* imageKey */.p2)(reference)];
        });
        return keys.length === 0 ? [] : [[path, new Set(keys)]];
    }));
};

// EXTERNAL MODULE: ./build/review/images/replaced-images.js
var replaced_images = __webpack_require__(49270);
;// CONCATENATED MODULE: ./build/review/read/surroundings.js




/** Rounds of following what names further files: a transformer, its folder's kustomization, and the files of that. */
const maxRounds = 3;
/**
 * Reads what lies around the artifacts, all at once: each read is a request. `tracked` are the repository's paths, when they are known;
 * `known` the same, for whoever has them as a set.
 */
const readSurroundings = async (reader, side, artifacts, tracked, known = tracked && new Set(tracked)) => {
    const wanted = [
        ...new Set([
            ...(0,companions/* contextFiles */.XW)(artifacts),
            ...(0,replaced_images/* replacingFiles */.db)(artifacts, known),
            ...contextNamingFiles(artifacts, known),
            ...filesOfServices(artifacts, known),
        ]),
    ].filter(path => known?.has(path) ?? true);
    const texts = new Map(wanted.length > 0 ? await reader.readFiles(side, wanted) : []);
    for (let round = 0; round < maxRounds; round += 1) {
        const more = (0,replaced_images/* transformingFiles */.kv)(artifacts, texts, known).filter(path => !texts.has(path));
        if (more.length === 0)
            break;
        for (const [path, text] of await reader.readFiles(side, more))
            texts.set(path, text);
    }
    const ignoreFiles = new Map((0,companions/* contextFiles */.XW)(artifacts).flatMap(path => {
        const read = texts.get(path);
        return read ? [[path, read]] : [];
    }));
    const replacedImages = new Map([...(0,replaced_images/* replacedImagesOf */.qh)(artifacts, texts, known), ...namedContextsOf(artifacts, texts, known)]);
    const buildingServices = buildingServicesOf(artifacts, texts, known);
    return { buildContexts: (0,companions/* buildContextsOf */.aN)(artifacts, texts, tracked), ignoreFiles, replacedImages, buildingServices };
};


/***/ }),

/***/ 73803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ bareText)
/* harmony export */ });
/** A text without what is only its spelling: kinds and runs of white space between words, and quotes. For comparing, never for showing. */
const bareText = (text) => text.replaceAll(/["']/gu, '').replaceAll(/\s+/gu, ' ').trim();


/***/ }),

/***/ 86319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   Lo: () => (/* binding */ isAsStrictIn),
/* harmony export */   Y4: () => (/* binding */ considerEntries)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22531);
/* harmony import */ var _policy_mode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49963);
/* harmony import */ var _superseded_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48085);



const meets = (severity, threshold) => threshold !== 'none' && (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .isAtLeast */ .du)(severity, threshold);
/** Sorts the delta's entries by what policy makes of them. Nothing is lost: each entry is in exactly one list. */
const considerEntries = (delta, policy, changedPaths) => {
    const lists = {
        shown: [],
        observed: [],
        suppressed: [],
        belowThreshold: [],
        preExisting: [],
    };
    const fixed = [];
    const removed = [];
    const merged = [];
    const unknown = [];
    for (const entry of delta.entries) {
        if (entry.state === 'absent')
            (entry.mergedInto ? merged : entry.fileRemoved ? removed : fixed).push(entry.base);
        else if (entry.state === 'unknown')
            unknown.push(entry);
        else
            lists[placeOf(entry, policy, changedPaths)].push(entry);
    }
    const counting = worstFirst(lists.shown);
    const superseded = (0,_superseded_js__WEBPACK_IMPORTED_MODULE_2__/* .supersededEntries */ .v)(counting, isAsStrictIn(policy), changedPaths);
    const needless = new Set(superseded.map(({ entry }) => entry));
    const shown = needless.size === 0 ? counting : counting.filter(entry => !needless.has(entry));
    return { ...lists, shown, superseded, observed: worstFirst(lists.observed), fixed, removed, merged, unknown };
};
/** What only warns by policy makes nothing needless that may block. */
const isAsStrictIn = (policy) => (by, other) => (0,_policy_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .modeOfFinding */ .UF)(policy, by).mode === 'enforce' || (0,_policy_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .modeOfFinding */ .UF)(policy, other).mode !== 'enforce';
const worstFirst = (entries) => entries.toSorted((a, b) => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .compareSeverity */ .zK)(a.head.severity, b.head.severity));
/** What the change brings to where it is: what it caused, and what it moved there, unless policy says that moves do not count. */
const isBroughtIn = (entry, policy) => entry.caused || (entry.state === 'moved' && policy.moved !== 'ignore');
const placeOf = (entry, policy, changedPaths) => {
    const inScope = policy.scope === 'all' ||
        isBroughtIn(entry, policy) ||
        (policy.scope === 'changed-files' && changedPaths.has(entry.head.location.path));
    if (!inScope)
        return 'preExisting';
    if (entry.head.suppression)
        return 'suppressed';
    if (!meets(entry.head.severity, policy.thresholds.report))
        return 'belowThreshold';
    return (0,_policy_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .modeOfFinding */ .UF)(policy, entry.head).mode === 'observe' ? 'observed' : 'shown';
};


/***/ }),

/***/ 48085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ supersededFindings),
/* harmony export */   v: () => (/* binding */ supersededEntries)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22531);

/**
 * Which entries that would be shown need not be, because another one of them tells of the same cause and says more. One that the change adds
 * a suppression of, that is less severe or less strict by policy, supersedes nothing, and one that the change did not bring about or only
 * moved nothing but what is the same: no verdict gets better by it.
 * One that is superseded itself supersedes nothing either, so that of two which name each other one remains. `entries` are the worst first.
 */
const supersededEntries = (entries, isAsStrict, changedPaths) => superseded(entries, {
    findingOf: ({ head }) => head,
    isFixed: finding => finding.fix !== undefined && fixedPaths(finding).every(path => changedPaths.has(path)),
    countsNoLess: (by, other) => !by.head.pendingSuppression && (by.caused || (!other.caused && isMoved(by) === isMoved(other))),
    isAsStrict,
});
/** The same for findings without a comparison, the worst first. */
const supersededFindings = (findings, isAsStrict) => superseded(findings, {
    findingOf: finding => finding,
    isFixed: ({ fix }) => fix !== undefined,
    countsNoLess: () => true,
    isAsStrict,
});
const isMoved = ({ state }) => state === 'moved';
/** The files in which the fix of a finding writes. */
const fixedPaths = ({ fix, location }) => [location.path, ...(fix?.elsewhere ?? []).map(({ path }) => path)];
const superseded = (items, { findingOf, countsNoLess, isAsStrict, isFixed }) => {
    const tellers = items.filter(item => namedRules(findingOf(item)).length > 0);
    // Why not all: few rules are named, and a scan may have a hundred thousand findings.
    const named = new Set(tellers.flatMap(item => namedRules(findingOf(item))));
    const told = items.filter(item => named.has(findingOf(item).ruleId));
    const byPlace = Map.groupBy(told, item => placeKey(findingOf(item).location, findingOf(item).ruleId));
    const byBeginning = Map.groupBy(told, item => beginningKey(findingOf(item).location, findingOf(item).ruleId));
    /** What is told of the same owner, and of the further places that are named. */
    const toldBy = (teller) => {
        const { supersedes, location, related } = teller;
        const { rules = [], within, here, alsoIn } = supersedes ?? {};
        const isMeant = here ? isPartly : isWithin;
        const inFile = (path) => rules.flatMap(ruleId => byPlace.get(placeKey({ ...location, path }, ruleId)) ?? []);
        return [
            ...inFile(location.path).filter(item => alsoIn !== undefined || (within !== undefined && isMeant(findingOf(item), within))),
            ...(alsoIn === undefined ? [] : inFile(alsoIn)),
            ...related
                .flatMap(place => (place.supersedes ?? []).flatMap(ruleId => byBeginning.get(beginningKey(place, ruleId)) ?? []))
                // Why not: what mends another file would be lost, and nothing here has another fix.
                .filter(item => !isFixed(findingOf(item)) || isFixed(teller)),
        ];
    };
    const found = new Map();
    for (const by of tellers) {
        const teller = findingOf(by);
        if (found.has(by))
            continue;
        for (const entry of toldBy(teller)) {
            if (entry === by || found.has(entry) || !countsNoLess(by, entry))
                continue;
            const other = findingOf(entry);
            if (isSameThing(teller, other) && isNoWorse(other, teller) && isAsStrict(teller, other))
                found.set(entry, { entry, by });
        }
    }
    return [...found.values()];
};
/** The rules whose findings one may make needless. */
const namedRules = ({ supersedes, related }) => [
    ...(supersedes?.rules ?? []),
    ...related.flatMap(place => place.supersedes ?? []),
];
const placeKey = ({ path, subject }, ruleId) => `${ruleId}\0${path}\0${subject}`;
const beginningKey = ({ path, range }, ruleId) => `${ruleId}\0${path}\0${range.start}`;
const isWithin = ({ location }, { start, end }) => start <= location.range.start && location.range.start < Math.max(end, start + 1);
const isPartly = ({ location }, { start, end }) => location.range.start < end && start < location.range.end;
/** Two mounts of one pod are two things: where both say what they are about, it must be the same. */
const isSameThing = (a, b) => a.facts?.value === undefined || b.facts?.value === undefined || a.facts.value === b.facts.value;
/** Why: else a finding that blocks could be hidden behind one that does not. */
const isNoWorse = (told, by) => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .compareSeverity */ .zK)(by.severity, told.severity) <= 0;


/***/ })

};
;