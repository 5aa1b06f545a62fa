"use strict";
exports.id = 1863;
exports.ids = [1863];
exports.modules = {

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
const closingSingleQuote = (text, at, to) => {
    const close = text.indexOf("'", at + 1);
    return close === -1 || close >= to ? undefined : close + 1;
};
const skipDoubleQuoted = (text, from, to, depth) => {
    let at = from + 1;
    while (at < to) {
        if (text[at] === '"')
            return at + 1;
        if (text[at] === '$') {
            const next = skipVariable(text, at, to, depth);
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
const skipName = (text, from, to) => {
    if (from >= to)
        return from;
    let at = from;
    if (/\d/.test(text[at] ?? '')) {
        while (at < to && /\d/.test(text[at] ?? ''))
            at += 1;
        return at;
    }
    if (variable_names/* specialParameters */.u.includes(text[at] ?? ''))
        return at + 1;
    while (at < to && (0,variable_names/* isNameUnit */.C)(text[at] ?? ''))
        at += 1;
    return at;
};
/** Skips to just past the closing unit. */
const skipUntil = (text, from, to, stop, depth) => {
    let at = from;
    while (at < to) {
        const unit = text[at];
        if (unit === stop)
            return at + 1;
        const next = skipUnit(text, at, to, depth);
        if (next === undefined)
            return undefined;
        at = next;
    }
    return undefined;
};
/** Skips one unit, or the quoted text or variable that begins with it. */
const skipUnit = (text, at, to, depth) => {
    switch (text[at]) {
        case "'":
            return closingSingleQuote(text, at, to);
        case '"':
            return skipDoubleQuoted(text, at, to, depth);
        case '$':
            return skipVariable(text, at, to, depth);
        case '\\':
            return Math.min(at + 2, to);
        default:
            return at + 1;
    }
};
/** Skips `$name`, `${\u2026}` or a lone `$`. */
const skipVariable = (text, from, to, depth) => {
    if (text[from + 1] !== '{' || from + 1 >= to)
        return skipName(text, from + 1, to);
    if (depth >= maximumDepth)
        return undefined;
    let at = skipName(text, from + 2, to);
    if (text[at] === '}')
        return at + 1;
    if (text[at] === '/') {
        if (text[at + 1] === '/')
            at += 1;
        const replacement = skipUntil(text, at + 1, to, '/', depth + 1);
        return replacement === undefined ? undefined : skipUntil(text, replacement, to, '}', depth + 1);
    }
    const colon = text[at] === ':';
    if (colon)
        at += 1;
    if (!(colon ? '+-?' : '+-?#%').includes(text[at] ?? ' '))
        return undefined;
    return skipUntil(text, at + 1, to, '}', depth + 1);
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
const lexWords = (text, from, to) => {
    const collector = new WordCollector(text);
    let at = from;
    while (at < to) {
        if ((0,white_space/* isSpace */.xC)(text.charCodeAt(at))) {
            collector.close(at);
            at += 1;
            continue;
        }
        collector.open(at);
        if (text.startsWith('<<', at)) {
            at = (0,white_space/* skipSpaces */.Rk)(text, at + 2, to);
            continue;
        }
        const next = skipUnit(text, at, to, 0);
        if (next === undefined)
            return undefined;
        if (text[at] === '$')
            collector.variable(at, next);
        at = next;
    }
    collector.close(to);
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
    const names = lexWords(word.text, nameAt, word.text.length);
    const name = names?.length === 1 ? names[0]?.text : undefined;
    if (name === undefined)
        return undefined;
    const plain = unquote(name);
    return { ...word, name: plain.text, chomp, expand: !plain.quoted, fileDescriptor: mark === 0 ? 0 : Number(word.text.slice(0, mark)) };
};
/** The here-documents that a logical line opens. */
const findHeredocs = (text) => text.includes('<<') ? (lexWords(text, 0, text.length) ?? []).flatMap(word => matchHeredoc(word) ?? []) : [];

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
    /** Marks the last stage and those it is FROM. */
    markShipped() {
        for (let stage = this.stages.at(-1); stage !== undefined;) {
            stage.shipped = true;
            const parent = stage.parent?.index;
            stage = parent === undefined ? undefined : this.stages[parent];
        }
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
        ...(checksum && { checksum }),
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
    read() {
        for (const { message, range } of this.#result.errors)
            this.#refusals.add(message, range);
        for (const node of this.#nodes)
            this.#add(node);
        if (this.#begun === 0 && this.#instructions.length > 0)
            this.#refusals.add('no build stage, FROM is missing', this.#instructions[0]?.range ?? { start: 0, end: 0 }, 'error', 'order');
        const { directives, comments, nodes } = this.#result;
        const unread = nodes[maxInstructions];
        // Which stage is shipped is not known of a file that is not read to its end.
        if (!unread)
            this.#plan.markShipped();
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
    return { ...read, file, template: true, refusals: [], ...(finalStage && !unclear && { finalStage }) };
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
 * `asItStands`: Docker gets it as it is, so that it is none.
 */
const parseDockerfile = (file, asItStands = false) => {
    if (file.text.length > maximumLength)
        return tooLarge(file);
    if (!asItStands && (0,dockerfile_name/* isDockerfileTemplate */.XF)(file.path, file.text)) {
        const template = readTemplate(file);
        return { ...template, notifications: template.notifications.map(notification => asTemplate(notification, file)) };
    }
    const read = new DockerfileReader(file).read();
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

/***/ 94061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ff: () => (/* binding */ directivesAfterShebang),
/* harmony export */   ny: () => (/* binding */ DirectiveBlock),
/* harmony export */   qF: () => (/* binding */ commentStart)
/* harmony export */ });
/* harmony import */ var _white_space_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64537);

const known = new Set(['escape', 'syntax', 'check']);
const isLetter = (unit) => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
const isNameUnit = (unit) => isLetter(unit) || (unit >= 0x30 && unit <= 0x39);
/** Reads `# name=value`; undefined when the comment has another form. */
const matchDirective = (text, span) => {
    const nameStart = (0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpaces */ .Rk)(text, span.start + 1, span.end);
    let nameEnd = nameStart;
    if (nameStart < span.end && isLetter(text.charCodeAt(nameStart))) {
        while (nameEnd < span.end && isNameUnit(text.charCodeAt(nameEnd)))
            nameEnd += 1;
    }
    const equals = (0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpaces */ .Rk)(text, nameEnd, span.end);
    if (nameEnd === nameStart || equals === span.end || text[equals] !== '=')
        return undefined;
    const value = (0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .trimSpan */ .xW)(text, equals + 1, span.end);
    if (value.start === value.end)
        return undefined;
    return {
        name: text.slice(nameStart, nameEnd).toLowerCase(),
        value: text.slice(value.start, value.end),
        range: { start: span.start, end: value.end },
    };
};
/**
 * The parser directives at the top of a file. They end at the first line that is none, an unknown directive and a blank line included.
 * Source: Dockerfile reference, "Parser directives".
 */
class DirectiveBlock {
    directives = [];
    #open = true;
    close() {
        this.#open = false;
    }
    /** Takes a comment line when it is a directive. `error` says why BuildKit would refuse the file. */
    take(text, comment) {
        const directive = this.#open ? matchDirective(text, comment) : undefined;
        if (directive === undefined || !known.has(directive.name)) {
            this.close();
            return { taken: false };
        }
        const duplicate = this.directives.some(other => other.name === directive.name);
        this.directives.push(directive);
        if (duplicate)
            return { taken: true, error: `only one ${directive.name} parser directive can be used` };
        if (directive.name === 'escape' && directive.value !== '\\' && directive.value !== '`') {
            return { taken: true, error: `invalid escape token '${directive.value}' does not match \` or \\` };
        }
        return { taken: true };
    }
    /** The character that continues lines and escapes: a backslash unless a directive says otherwise. */
    get escape() {
        return this.directives.find(directive => directive.name === 'escape')?.value === '`' ? '`' : '\\';
    }
}
/** Where a comment's `#` stands, when the line is a whole-line comment. */
const commentStart = (text, start, end) => {
    let at = start;
    while (at < end && (0,_white_space_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(text.charCodeAt(at)))
        at += 1;
    return at < end && text[at] === '#' ? at : undefined;
};
/**
 * The directives that stand after a shebang in the first line. Dockerfiles' parser takes none there, but BuildKit looks for the frontend
 * before it, and then leaves the shebang out. Source: moby/buildkit, `frontend/dockerfile/parser/directives.go`, `discardShebang`.
 */
const directivesAfterShebang = (text) => {
    const begin = text.startsWith('\uFEFF') ? 1 : 0;
    const feed = text.indexOf('\n', begin);
    if (!text.startsWith('#!', begin) || feed === -1)
        return [];
    const block = new DirectiveBlock();
    for (let start = feed + 1; start < text.length;) {
        const next = text.indexOf('\n', start);
        const end = next === -1 ? text.length : next;
        const comment = commentStart(text, start, end);
        if (comment === undefined || !block.take(text, { start: comment, end }).taken)
            break;
        start = end + 1;
    }
    return block.directives;
};


/***/ }),

/***/ 64537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rk: () => (/* binding */ skipSpaces),
/* harmony export */   k$: () => (/* binding */ isSeparator),
/* harmony export */   xC: () => (/* binding */ isSpace),
/* harmony export */   xW: () => (/* binding */ trimSpan)
/* harmony export */ });
/** White space as Unicode has it (`unicode.IsSpace` of Go, which BuildKit trims and splits with); not the same as `\s` of JavaScript. */
const isSpace = (unit) => unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0x85 ||
    unit === 0xa0 ||
    (unit >= 0x1680 &&
        (unit === 0x1680 ||
            (unit >= 0x2000 && unit <= 0x200a) ||
            unit === 0x2028 ||
            unit === 0x2029 ||
            unit === 0x202f ||
            unit === 0x205f ||
            unit === 0x3000));
/** What parts a keyword from its arguments, and the words of plain lists: no line break and no Unicode space. */
const isSeparator = (unit) => unit === 0x20 || unit === 0x09 || (unit >= 0x0b && unit <= 0x0d);
/** The first place from `from` on that is not a space; `to` when there is none. */
const skipSpaces = (text, from, to) => {
    let at = from;
    while (at < to && isSpace(text.charCodeAt(at)))
        at += 1;
    return at;
};
/** A span without the space around it. */
const trimSpan = (text, from, to) => {
    const start = skipSpaces(text, from, to);
    let end = to;
    while (end > start && isSpace(text.charCodeAt(end - 1)))
        end -= 1;
    return { start, end };
};


/***/ }),

/***/ 80702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ globProblem),
/* harmony export */   hb: () => (/* binding */ maxGlobLength),
/* harmony export */   kt: () => (/* binding */ matchesGlob)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91138);

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
/** Globs are compiled once; the memory is emptied when it holds this many. */
const maxCompiled = 5_000;
const compiled = new Map();
const compile = (glob) => {
    if (!compiled.has(glob)) {
        if (compiled.size >= maxCompiled)
            compiled.clear();
        compiled.set(glob, globProblem(glob) === undefined ? new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(trimmed(glob), options) : undefined);
    }
    return compiled.get(glob);
};
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


/***/ })

};
;