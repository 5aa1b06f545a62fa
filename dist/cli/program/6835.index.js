"use strict";
exports.id = 6835;
exports.ids = [6835];
exports.modules = {

/***/ 9430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ nodesBelow)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73465);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34145);
/* harmony import */ var _mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69210);



/** More nodes of one file are not looked at. */
const maxVisits = 50_000;
/**
 * The nodes of a tree, itself included, each once however many aliases name it, in no order that counts. What stands under a key that is not `entered` is
 * left out.
 */
function* nodesBelow(root, entered = () => true) {
    const seen = new Set();
    const pending = [root];
    for (let next = pending.pop(), visits = 0; next !== undefined && visits < maxVisits; next = pending.pop(), visits += 1) {
        const node = (0,_mapping_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(next);
        if (node === undefined || seen.has(node))
            continue;
        seen.add(node);
        yield node;
        for (const { name, value } of (0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node))
            if (entered(name))
                pending.push(value);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_2__/* .appendAll */ .u)(pending, (0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node));
    }
}


/***/ }),

/***/ 77382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ programIn),
/* harmony export */   i: () => (/* binding */ withHeld)
/* harmony export */ });
/* harmony import */ var _artifacts_shell_inline_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88668);
/* harmony import */ var _artifacts_shell_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85005);
/* harmony import */ var _artifacts_shell_shell_word_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85145);
/* harmony import */ var _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84054);




/** Programs that deploy. */
const deployers = new Set('kubectl oc kustomize kapp helm helm3 docker docker-compose podman podman-compose nerdctl k3s microk8s minikube'.split(' '));
/** Programs that only say or look for the words that they are given. */
const sayers = new Set('echo printf grep egrep rg which type man alias log info warn error say die usage cat sed awk'.split(' '));
/** What is behind the last slash of a path, or of the name of an image, is a program: `bitnami/kubectl:1.33` and `/usr/bin/kubectl` give `kubectl`. */
const programIn = (name) => name.replace(/^.*\//su, '').replace(/[:@].*$/su, '');
/** `k() { kubectl -n x "$@"; }`: a function that hands its arguments on. */
const handingOn = /(?:^|[;\n{])[ \t]{0,40}(?:function[ \t]{1,9})?([\w.-]{1,100})[ \t]{0,9}\(\)[ \t]{0,9}\{\s{0,99}([\w.-][^;{}|&\n]{0,300}?)[ \t]{1,9}"?\$[@*]"?/gu;
/** What a script gives a name of its own, an alias or a function, by its first words. */
const namesIn = (commands, text) => {
    const aliases = commands.filter(({ name }) => name === 'alias').flatMap(({ args }) => args.map(({ value = '' }) => value));
    const pairs = [
        ...aliases.map(value => /^([\w.-]{1,100})=([^|&;]{1,500})$/su.exec(value) ?? []),
        ...(text.includes('$@') || text.includes('$*') ? text.matchAll(handingOn) : []),
    ];
    return new Map(pairs.flatMap(([, name, words]) => (name === undefined || words === undefined ? [] : [[name, words.trim().split(/\s+/u)]])));
};
/** The command under the name that another stands for. */
const named = (command, names) => {
    const [name, ...words] = names.get(command.name ?? '') ?? [];
    if (name === undefined || !deployers.has(name))
        return command;
    const before = words.map(word => (0,_artifacts_shell_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .plainWord */ .hx)(word, word, command.range));
    return { ...command, name, args: [...before, ...command.args] };
};
const commandsIn = (text, range) => (0,_artifacts_shell_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseShellScript */ .N)(new _text_mapped_text_js__WEBPACK_IMPORTED_MODULE_3__/* .MappedTextBuilder */ .Y().stand(text, range).build(range.start))?.commands ?? [];
/** More of one script is not looked at. */
const maxFound = 200;
/**
 * What the programs in a script run of their arguments, where it deploys something: `ssh host kubectl \u2026`, `aws-vault exec x -- kubectl \u2026`, `docker run bitnami/kubectl
 * \u2026`, `nix-shell --run '\u2026'`. It stands before the command that holds it, in the same pipeline.
 */
const heldBy = (command) => {
    const { name = '', args, inner = [], redirects } = command;
    if (name === 'ssh') {
        const bodies = redirects.flatMap(({ body }) => body ?? []);
        if (bodies.length > 0)
            return bodies.flatMap(({ text, range }) => commandsIn(text, range));
    }
    if (sayers.has(name) || (0,_artifacts_shell_inline_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .isShell */ .H7)(name) || inner.length > 0)
        return [];
    const at = args.findIndex(({ value = '' }) => deployers.has(programIn(value)));
    const word = args[at];
    if (word !== undefined)
        return [{ ...command, name: programIn(word.value ?? ''), nameWord: word, args: args.slice(at + 1) }];
    return args.flatMap(({ value = '', range }) => {
        const isScript = /\s/u.test(value) && /\b(?:kubectl|oc|docker|podman|helm)\b/u.test(value);
        return isScript ? commandsIn(value.replace(/^--?[\w-]+=/u, ''), range) : [];
    });
};
/** All commands of a script, with those that other programs run for it, and its own names by what they stand for. */
const withHeld = (commands, text) => {
    const names = namesIn(commands, text);
    let left = maxFound;
    return commands.flatMap(command => {
        const own = names.size === 0 ? command : named(command, names);
        const held = left > 0 ? heldBy(own) : [];
        left -= held.length;
        return held.length === 0 ? [own] : [own, ...held];
    });
};


/***/ }),

/***/ 29918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ju: () => (/* binding */ buildingScripts),
  _V: () => (/* binding */ deployScripts),
  z3: () => (/* binding */ folderAfter),
  Oq: () => (/* binding */ scriptsIn)
});

// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/artifacts/pipeline/pipeline-scalars.js
var pipeline_scalars = __webpack_require__(79998);
// EXTERNAL MODULE: ./build/artifacts/pipeline/script-text.js
var script_text = __webpack_require__(47203);
// EXTERNAL MODULE: ./build/artifacts/shell/variables.js
var variables = __webpack_require__(86055);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/nodes-below.js
var nodes_below = __webpack_require__(9430);
// EXTERNAL MODULE: ./build/text/mapped-text.js
var mapped_text = __webpack_require__(84054);
// EXTERNAL MODULE: ./build/environments/commands/run-by-others.js
var run_by_others = __webpack_require__(77382);
;// CONCATENATED MODULE: ./build/environments/commands/argument-lists.js




/** The program that an image is made for: `gcr.io/cloud-builders/kubectl:1`. */
const programOf = (image) => {
    const name = image && (0,run_by_others/* programIn */.W)(image);
    return name === 'compose' ? 'docker-compose' : name;
};
const quoted = (word) => `'${word.replaceAll("'", String.raw `'\''`)}'`;
const wordsOf = (node) => (0,lookup/* itemsOf */.S3)(node).flatMap(item => (item.kind === 'scalar' ? [[item.value, item]] : []));
/** `command` and `args` of a container, `entrypoint` and `args` of a step, as the command that they are. */
const commandIn = (holder) => {
    const [args, command] = [wordsOf((0,lookup/* nodeAt */.oB)(holder, 'args')), wordsOf((0,lookup/* nodeAt */.oB)(holder, 'command'))];
    if (args.length + command.length === 0)
        return undefined;
    const program = command.length > 0 ? undefined : ((0,lookup/* stringAt */.bX)(holder, 'entrypoint') ?? programOf((0,lookup/* stringAt */.bX)(holder, 'name') ?? (0,lookup/* stringAt */.bX)(holder, 'image')));
    const builder = new mapped_text/* MappedTextBuilder */.Y();
    if (program !== undefined)
        builder.stand(program, { start: holder.range.start, end: holder.range.start });
    for (const [word, { range }] of [...command, ...args])
        builder.stand(` ${quoted(word)}`, range);
    return builder.build(holder.range.start);
};
/** The commands that a file has as lists of arguments: steps of Cloud Build, Tekton and Drone, hooks of Skaffold, containers. */
const argumentLists = (root) => [...(0,nodes_below/* nodesBelow */.B)(root)].flatMap(node => (node.kind === 'mapping' ? (commandIn(node) ?? []) : []));

// EXTERNAL MODULE: ./build/artifacts/yaml/mapping-keys.js
var mapping_keys = __webpack_require__(69210);
;// CONCATENATED MODULE: ./build/environments/commands/matrix-values.js



/** More texts of a pipeline are not kept. */
const maxTexts = 1_000;
/** More texts for one name are not kept. */
const maxForName = 100;
const add = (name, text, found) => {
    const known = found.get(name) ?? new Set();
    if (known.size < maxForName)
        found.set(name, known.add(text));
};
/** The scalars below a matrix, each by the key that it stands under: items of lists, and those of `include`. */
const collect = (matrix, found) => {
    const pending = [{ key: undefined, node: matrix }];
    for (let next = pending.pop(), left = maxTexts; next !== undefined && left > 0; next = pending.pop(), left -= 1) {
        const { key } = next;
        const node = (0,mapping_keys/* deref */.LA)(next.node);
        if (node?.kind === 'scalar' && key !== undefined)
            add(key, node.value, found);
        if (node?.kind === 'sequence')
            for (const item of (0,lookup/* itemsOf */.S3)(node))
                pending.push({ key, node: item });
        if (node?.kind === 'mapping')
            for (const { name, value } of (0,lookup/* entriesOf */.Mc)(node))
                pending.push({ key: name, node: value });
    }
};
/**
 * What the matrices of a pipeline put in place of variables: `${{ matrix.NAME }}` of GitHub, `$NAME` of GitLab's `parallel:matrix`, wherever in the file.
 * Sources: GitHub documentation, "Running variations of jobs in a workflow"; GitLab documentation, "parallel:matrix".
 */
const matrixValues = (root) => {
    const found = new Map();
    for (const node of (0,nodes_below/* nodesBelow */.B)(root, name => name !== 'matrix')) {
        for (const { name, value } of (0,lookup/* entriesOf */.Mc)(node))
            if (name === 'matrix')
                collect(value, found);
    }
    const lists = new Map([...found].map(([name, texts]) => [name, [...texts]]));
    return name => lists.get(name.replace(/^matrix_/u, '')) ?? [];
};

// EXTERNAL MODULE: ./build/environments/commands/word-values.js
var word_values = __webpack_require__(94384);
;// CONCATENATED MODULE: ./build/environments/commands/scripts.js








/** True for a text with the words of a command that deploys a chart. Two patterns, since one for both would try each pair of them. */
const deploysCharts = (text) => /\bhelm3?\b/u.test(text) && /\b(?:install|upgrade|template)\b/u.test(text);
/** More scripts of a repository are not looked at. */
const maxScripts = 500;
const scriptsBelow = (root, file, isWanted) => {
    const places = [...new Set(['', (0,text_path/* folderOf */.yS)(file.path)])];
    // Why: pipelines run at the root, and tools where their own file lies.
    const own = (0,paths/* isPipeline */.DQ)(file.path) ? places : places.toReversed();
    const alternatives = file.text.includes('matrix') ? matrixValues(root) : word_values/* noAlternatives */.s;
    const lists = file.text.includes('args') || file.text.includes('command') ? argumentLists(root).filter(({ text }) => isWanted(text)) : [];
    return [
        ...(0,pipeline_scalars/* pipelineScalars */.y)(root, ({ value }) => isWanted(value)).map(({ node, variables, folder }) => ({
            file,
            text: (0,script_text/* scriptIn */.lU)(file, node),
            variables,
            alternatives,
            folders: [...new Set([...(folder === undefined ? [] : [folder]), ...own])],
        })),
        ...lists.map(text => ({ file, text, variables: variables/* noVariables */.C, alternatives, folders: own })),
    ];
};
/**
 * The scripts in a file of which somebody wants the text; none in a file that holds no commands by its name. `rootsOf` reads it as YAML: GitLab allows a
 * header before the pipeline.
 */
const scriptsIn = (file, rootsOf, isWanted) => {
    const { path, text } = file;
    if (!isWanted(text))
        return [];
    if ((0,paths/* holdsCommands */.pH)(path))
        return rootsOf().flatMap(root => scriptsBelow(root, file, isWanted));
    const form = (0,paths/* scriptForm */.me)(path);
    if (form === undefined)
        return [];
    const constants = (0,script_text/* constantsOf */.Lg)(file, form);
    const own = [...new Set(['', (0,text_path/* folderOf */.yS)(path)])];
    return [
        {
            file,
            text: (0,script_text/* scriptOf */.Fl)(file, form),
            variables: name => constants.get(name),
            alternatives: word_values/* noAlternatives */.s,
            // Why: make enters the folder of the makefile that it is given, and a script is started from anywhere.
            folders: form === 'make' ? own.toReversed() : own,
        },
    ];
};
const scriptsOf = (side, isWanted) => side.read
    .flatMap(file => scriptsIn(file, () => side.yaml(file.path)?.documents.flatMap(({ root }) => root ?? []) ?? [], isWanted))
    .slice(0, maxScripts);
/** The scripts of a repository in which `helm` deploys something. */
const deployScripts = (side) => scriptsOf(side, deploysCharts);
/** The scripts of a repository in which a kustomization may be built. */
const buildingScripts = (side) => scriptsOf(side, buildsKustomizations);
/** True for a text with the words of a command that applies a kustomization. */
const buildsKustomizations = (text) => /\bkustomiz|\b(?:kubectl|oc)\b/u.test(text) && /\bkustomiz|[ \t"']-k/u.test(text);
/** The folder that a `cd` before the command leads to, when its words are plain. */
const folderAfter = (commands, command, folder) => {
    let here = folder;
    for (const one of commands) {
        if (one.range.start >= command.range.start)
            break;
        const target = ['cd', 'pushd'].includes(one.name ?? '') && one.nesting === 'top' ? one.args[0]?.value : undefined;
        if (target !== undefined && !target.startsWith('-')) {
            const path = (0,text_path/* resolvePath */.o1)(target.startsWith('/') ? '' : here, target);
            here = path === '' ? '' : `${path}/`;
        }
    }
    return here;
};


/***/ }),

/***/ 94384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ WordValues),
/* harmony export */   s: () => (/* binding */ noAlternatives)
/* harmony export */ });
/* harmony import */ var _artifacts_shell_shell_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85145);
/* harmony import */ var _path_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12656);


const noAlternatives = () => [];
/** More texts for one word are not looked at. */
const maxTexts = 100;
/** How deep variables are followed that are made of variables. */
const maxDepth = 4;
/** `$NAME`, `${NAME}`, `${NAME[@]}`. */
const variable = /\$(?:(\w{1,64})|\{(\w{1,64})(?:\[[@*]\])?\})/u;
/** A word that is nothing but a variable. */
const onlyVariable = /^"?\$(?:(\w{1,64})|\{(\w{1,64})(?:\[[@*]\])?\})"?$/u;
/** What is computed when the script runs. */
const computed = /[$`(]/u;
const fieldsOf = (text) => text.split(/\s+/u).filter(field => field !== '');
/**
 * What words of a script may stand for, as far as constant words say it: a loop over names, a list in a variable or in an array, a name that is put
 * together of them. What is computed stays unknown.
 */
class WordValues {
    #assigned;
    #given;
    #known = new Map();
    constructor({ assigned }, given) {
        this.#assigned = assigned;
        this.#given = given;
    }
    /** The texts that a word may have; only its pattern where no constant is known for what it is made of. */
    of({ text, pattern }, depth = 0) {
        if (!pattern.includes(_path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH) || depth > maxDepth)
            return [pattern];
        let made = [''];
        let isWhole = true;
        for (let rest = text; rest !== '';) {
            const found = variable.exec(rest);
            const literal = rest.slice(0, found?.index ?? rest.length).replaceAll(/["']/gu, '');
            if (computed.test(literal))
                return [pattern];
            const values = found === null ? [''] : this.#valuesOf(found[1] ?? found[2] ?? '', depth);
            isWhole &&= values.length > 0;
            const parts = values.length > 0 ? values : [_path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH];
            made = made.flatMap(before => parts.map(part => `${before}${literal}${part}`)).slice(0, maxTexts);
            rest = found === null ? '' : rest.slice(found.index + found[0].length);
        }
        return isWhole || made.length > 1 ? made : [pattern];
    }
    /** The constant texts of a variable, each field of a list by itself. */
    #valuesOf(name, depth) {
        const known = this.#known.get(name);
        if (known !== undefined)
            return known;
        // Why set before: a variable may be made of itself.
        this.#known.set(name, []);
        const words = (this.#assigned.get(name) ?? []).flatMap(word => this.of(word, depth + 1));
        const fields = [...words, ...this.#given(name)].flatMap(fieldsOf).filter(field => !field.includes(_path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH));
        const values = [...new Set(fields)].slice(0, maxTexts);
        this.#known.set(name, values);
        return values;
    }
    /** The words that a variable is ever given. */
    assignedTo(name) {
        return this.#assigned.get(name) ?? [];
    }
    /** The arguments of a command, with options in place of a variable that holds some: `docker compose $FILES up`. */
    arguments({ args }) {
        return args.flatMap(word => {
            const [, plain, braced] = onlyVariable.exec(word.text) ?? [];
            const name = plain ?? braced;
            if (name === undefined || !(word.value ?? _path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH).match(/\s|\0/u))
                return [word];
            const fields = word.value === undefined ? this.#listOf(name) : fieldsOf(word.value);
            return fields.some(field => field.startsWith('-')) ? fields.map(field => (0,_artifacts_shell_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .plainWord */ .hx)(word.text, field, word.range)) : [word];
        });
    }
    /** A command whose name stands in an array or a list, with what that holds: `all=(kubectl apply -f x); "${all[@]}"`. */
    command(command) {
        const { name, nameWord, args } = command;
        const [, plain, braced] = (name === undefined && nameWord ? onlyVariable.exec(nameWord.text) : null) ?? [];
        const [program, ...words] = this.#listOf(plain ?? braced ?? '');
        if (nameWord === undefined || program === undefined)
            return command;
        const held = words.map(word => (0,_artifacts_shell_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .plainWord */ .hx)(nameWord.text, word, nameWord.range));
        return { ...command, name: program.slice(program.lastIndexOf('/') + 1), args: [...held, ...args] };
    }
    /** All fields that a variable is given, in the order of the script, those of it that are nothing but itself left out. */
    #listOf(name) {
        return [...(this.#assigned.get(name) ?? []).map(({ pattern }) => pattern), ...this.#given(name)]
            .flatMap(fieldsOf)
            .filter(field => field !== _path_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPart */ .QH)
            .slice(0, maxTexts);
    }
}


/***/ }),

/***/ 12656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ shellPattern),
/* harmony export */   QH: () => (/* binding */ unknownPart),
/* harmony export */   W1: () => (/* binding */ PathTree),
/* harmony export */   nd: () => (/* binding */ withUnknown)
/* harmony export */ });
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10912);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29546);


/** Stands in a path for what is only known when something is deployed: a variable, a parameter. */
const unknownPart = '\0';
/** A text whose templates, of which nothing is known, stand for anything. */
const withUnknown = (text) => text.replaceAll(/\{\{[^{}]{0,500}\}\}/gu, unknownPart);
/** Stands in a pattern for any number of folders. */
const anyFolders = '**';
/** A path of a command, in which a shell puts names in place of `*`, `?` and `[\u2026]`. */
const shellPattern = (path) => path
    .split('/')
    .map(part => (part === anyFolders ? part : part.replaceAll(/\*+|\?|\[[^\]/]{1,50}\]/gu, unknownPart)))
    .join('/');
/** So many files are found for one pattern, and so many names are looked at for all patterns of a repository. */
const maxMatches = 20;
const maxVisits = 500_000;
/** What the first unknown part of a name stands for; undefined when the name is not one of the pattern's. */
const boundIn = (pattern, name) => {
    const pieces = pattern.split(unknownPart);
    const [first = ''] = pieces;
    const last = pieces.at(-1) ?? '';
    if (!name.startsWith(first) || !name.endsWith(last) || name.length <= first.length + last.length)
        return undefined;
    const end = name.length - last.length;
    let at = first.length;
    let bound;
    for (const piece of pieces.slice(1, -1)) {
        const found = name.indexOf(piece, at + 1);
        if (found === -1 || found + piece.length > end)
            return undefined;
        bound ??= name.slice(at, found);
        at = found + piece.length;
    }
    return bound ?? name.slice(first.length, end);
};
const byPath = (a, b) => (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n)(a.path, b.path);
/** The paths of a repository as folders in folders: to be asked for patterns without a look at every path. */
class PathTree {
    #root = { folders: new Map(), files: new Map() };
    #left = maxVisits;
    constructor(paths) {
        for (const path of paths) {
            const parts = path.split('/');
            let here = this.#root;
            for (const part of parts.slice(0, -1)) {
                let next = here.folders.get(part);
                if (next === undefined) {
                    next = { folders: new Map(), files: new Map() };
                    here.folders.set(part, next);
                }
                here = next;
            }
            const name = parts.at(-1) ?? '';
            here.files.set(name, name);
        }
    }
    /** The folder at a path without a slash at its end. */
    #at(path) {
        let here = this.#root;
        for (const part of path === '' ? [] : path.split('/'))
            here = here?.folders.get(part);
        return here;
    }
    hasFolder(path) {
        return this.#at(path) !== undefined;
    }
    /** The names of the files in a folder, and of the folders in it. */
    inFolder(path) {
        const here = this.#at(path);
        return { files: [...(here?.files.keys() ?? [])], folders: [...(here?.folders.keys() ?? [])] };
    }
    /** The files below a folder, at most so many, in the order of their paths within each folder. */
    below(path, most, isEntered = () => true) {
        const found = [];
        const pending = [{ path, folder: this.#at(path) }];
        for (let next = pending.pop(); next !== undefined && found.length < most; next = pending.pop()) {
            const prefix = next.path === '' ? '' : `${next.path}/`;
            for (const file of next.folder?.files.keys() ?? [])
                if (found.length < most)
                    found.push(`${prefix}${file}`);
            for (const [name, folder] of next.folder?.folders ?? [])
                if (isEntered(`${prefix}${name}`))
                    pending.push({ path: `${prefix}${name}`, folder });
        }
        return found.toSorted();
    }
    /** The files that a pattern stands for, each unknown part of it for some of a name. The first in the order of their paths. */
    match(pattern, most = maxMatches) {
        const parts = (0,_text_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)('', pattern).split('/');
        const matches = [];
        for (const { path, folder, bound } of this.#folders(parts.slice(0, -1)))
            for (const [name, , found] of this.#entries(folder.files, parts.at(-1) ?? ''))
                matches.push({ path: `${path}${name}`, bound: bound ?? found ?? '' });
        return matches.toSorted(byPath).slice(0, most);
    }
    /** The folders that a pattern stands for, without a slash at their ends. */
    matchFolders(pattern, most = maxMatches) {
        const found = this.#folders((0,_text_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)('', pattern).split('/'));
        return found
            .map(({ path, bound = '' }) => ({ path: path.slice(0, -1), bound }))
            .toSorted(byPath)
            .slice(0, most);
    }
    #folders(parts) {
        let states = [{ path: '', folder: this.#root, bound: undefined }];
        for (const part of parts) {
            const next = [];
            for (const state of states)
                if (part === anyFolders)
                    this.#descend(state, next);
                else
                    for (const [name, folder, found] of this.#entries(state.folder.folders, part))
                        next.push({ path: `${state.path}${name}/`, folder, bound: state.bound ?? found });
            states = next;
        }
        return states;
    }
    /** A folder and all below it. */
    #descend(top, into) {
        const pending = [top];
        for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
            into.push(state);
            for (const [name, folder] of state.folder.folders) {
                this.#left -= 1;
                if (this.#left < 0)
                    return;
                pending.push({ path: `${state.path}${name}/`, folder, bound: state.bound });
            }
        }
    }
    #entries(held, part) {
        if (!part.includes(unknownPart)) {
            const one = held.get(part);
            return one === undefined ? [] : [[part, one, undefined]];
        }
        const found = [];
        for (const [name, one] of held) {
            this.#left -= 1;
            if (this.#left < 0)
                break;
            const bound = boundIn(part, name);
            if (bound !== undefined)
                found.push([name, one, bound]);
        }
        return found;
    }
}


/***/ }),

/***/ 26835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandPointers: () => (/* binding */ commandPointers)
/* harmony export */ });
/* harmony import */ var _artifacts_shell_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85005);
/* harmony import */ var _artifacts_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76859);
/* harmony import */ var _environments_commands_scripts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29918);
/* harmony import */ var _build_pointers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18300);




/** True for a text with the words of a command that builds an image. */
const buildsImages = (text) => /\b(?:docker|podman|nerdctl|buildah|finch)\b/u.test(text) && /\b(?:build|bud)\b/u.test(text);
const below = (folder, path) => path === undefined || folder === '' || /^\/|:\/\//u.test(path) ? path : `${folder}${path}`;
/** What the commands of a file have built that is neither a pipeline nor a script by itself: scripts of npm, hooks, playbooks. */
const commandPointers = (by) => {
    const rootsOf = () => (0,_artifacts_yaml_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(by).documents.flatMap(({ root }) => root ?? []);
    return (0,_environments_commands_scripts_js__WEBPACK_IMPORTED_MODULE_2__/* .scriptsIn */ .Oq)(by, rootsOf, buildsImages).flatMap(({ text, variables, folders: [folder = ''] }) => ((0,_artifacts_shell_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShellScript */ .N)(text, variables)?.commands ?? [])
        .flatMap(_build_pointers_js__WEBPACK_IMPORTED_MODULE_3__/* .ofCommand */ .vL)
        .map(written => ({ ...written, context: below(folder, written.context ?? '.'), file: below(folder, written.file) }))
        .flatMap(written => (0,_build_pointers_js__WEBPACK_IMPORTED_MODULE_3__/* .pointersOf */ .Qy)(written, by)));
};


/***/ })

};
;