"use strict";
exports.id = 2623;
exports.ids = [2623,4621];
exports.modules = {

/***/ 88944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jp: () => (/* binding */ basePath),
/* harmony export */   hf: () => (/* binding */ pathsAtBase),
/* harmony export */   oi: () => (/* binding */ isNewPath)
/* harmony export */ });
/** Where a changed file's base text stands. A copy has none of its own: the file that it was copied from is still there. */
const basePath = ({ path, previousPath, status }) => (status === 'renamed' ? (previousPath ?? path) : path);
/** All paths of the base, from those of the head: a list of both would cost a request more. */
const pathsAtBase = (head, { files }) => {
    const paths = new Set(head);
    for (const file of files) {
        if (file.status !== 'modified')
            paths.delete(file.path);
        if (file.status === 'removed' || file.status === 'renamed')
            paths.add(basePath(file));
    }
    return [...paths];
};
/** True for a file that the change puts where it was not: written, moved or copied. */
const isNewPath = ({ status }) => status === 'added' || status === 'renamed' || status === 'copied';


/***/ }),

/***/ 82623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ GitRepository)
});

// UNUSED EXPORTS: rawDiff

// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(88944);
;// CONCATENATED MODULE: ./build/review/ports.js
/** Why a file has no text. `reason` is a full sentence. */
const unreadable = (code, reason) => ({ state: 'unreadable', code, reason });
/** What reads as a submodule. */
const submodule = {
    state: 'unreadable',
    code: 'submodule',
    reason: 'The path is a submodule: what lies in it belongs to another repository. Commit the file itself, or take the path off the review with "ignore-paths".',
};

// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
;// CONCATENATED MODULE: ./build/cli/git/git-objects.js



/**
 * One `git cat-file --batch` process that serves all objects of a review, by id or as `commit:path`. Links inside the repository are
 * followed by git itself; those that leave it are answered with their target and not read (git-cat-file, `--follow-symlinks`).
 */
class GitObjects {
    #child;
    #waiting = [];
    #chunks = [];
    #length = 0;
    #needed = 0;
    #failure;
    constructor(folder) {
        this.#child = (0,external_node_child_process_.spawn)('git', ['-C', folder, 'cat-file', '--batch', '--follow-symlinks'], { stdio: ['pipe', 'pipe', 'ignore'] });
        this.#child.stdout.on('data', (chunk) => this.#receive(chunk));
        this.#child.on('close', () => this.#fail());
        this.#child.on('error', () => this.#fail());
        this.#child.stdin.on('error', () => this.#fail());
    }
    /** The text of an object. Names with a line feed can't be asked for. */
    async read(name) {
        const read = await this.readBytes(name);
        return read.state === 'bytes' ? (0,decode_text/* decodeText */.g7)(read.bytes) : read;
    }
    /** The bytes of an object. Names with a line feed can't be asked for. */
    async readBytes(name) {
        if (name.includes('\n'))
            return { state: 'unreadable', code: 'unreadable', reason: 'The path holds a line feed. Rename the file.' };
        const { kind, content } = await this.#ask(name);
        switch (kind) {
            case 'blob':
                return (0,decode_text/* boundedBytes */.j7)(content);
            case 'missing':
            case 'notdir':
                return { state: 'absent' };
            case 'symlink':
            case 'dangling':
            case 'loop':
                return { state: 'unreadable', code: 'unreadable', reason: 'The path is a symbolic link that leads out of the repository.' };
            case 'closed':
                throw this.#ending();
            default:
                return { state: 'unreadable', code: 'unreadable', reason: 'The path is not a file (a folder or a submodule).' };
        }
    }
    /** The id of the object of that name; undefined when there is none. */
    async idOf(name) {
        if (name.includes('\n'))
            return undefined;
        const { kind, id } = await this.#ask(name);
        if (kind === 'closed')
            throw this.#ending();
        return id === '' ? undefined : id;
    }
    /** Ends the process, and does not wait for its end; it also ends with this one. */
    close() {
        this.#child.stdin.destroy();
        this.#child.stdout.destroy();
        this.#child.unref();
    }
    #ask(name) {
        return new Promise(resolve => {
            if (this.#failure)
                return resolve({ kind: 'closed', id: '', content: Buffer.alloc(0) });
            this.#waiting.push(resolve);
            this.#child.stdin.write(`${name}\n`);
        });
    }
    #receive(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        if (this.#length < this.#needed)
            return;
        let data = Buffer.concat(this.#chunks);
        for (let answer = readAnswer(data); answer; answer = readAnswer(data)) {
            this.#waiting.shift()?.(answer.answer);
            data = data.subarray(answer.length);
        }
        this.#needed = neededFor(data);
        this.#chunks = data.length > 0 ? [data] : [];
        this.#length = data.length;
    }
    #ending() {
        return this.#failure ?? new usage_error/* UsageError */.e('git cat-file ended early.');
    }
    #fail() {
        this.#failure ??= new usage_error/* UsageError */.e('git cat-file could not be run, or ended early.');
        for (const resolve of this.#waiting.splice(0))
            resolve({ kind: 'closed', id: '', content: Buffer.alloc(0) });
    }
}
const kindsWithContent = new Set(['blob', 'tree', 'commit', 'tag', 'symlink', 'dangling', 'loop', 'notdir']);
/** Where the header ends, what it says, and how long the whole answer is. */
const readHeader = (data) => {
    const end = data.indexOf(10);
    if (end === -1)
        return undefined;
    const words = data.toString('latin1', 0, end).split(' ');
    // `oid type size`, or `symlink size` and its like, or `NAME missing`, where the name may hold spaces.
    const [first = '', second = '', third = ''] = words;
    if (words.length === 3 && kindsWithContent.has(second) && /^\d+$/u.test(third))
        return { kind: second, id: first, start: end + 1, size: Number(third) };
    if (words.length === 2 && kindsWithContent.has(first) && /^\d+$/u.test(second))
        return { kind: first, id: '', start: end + 1, size: Number(second) };
    return { kind: 'missing', id: '', start: end + 1, size: -1 };
};
const readAnswer = (data) => {
    const header = readHeader(data);
    if (!header)
        return undefined;
    const { kind, id, start, size } = header;
    if (size < 0)
        return { answer: { kind, id, content: Buffer.alloc(0) }, length: start };
    if (data.length < start + size + 1)
        return undefined;
    return { answer: { kind, id, content: data.subarray(start, start + Math.min(size, decode_text/* maxFileBytes */.eV + 1)) }, length: start + size + 1 };
};
/** Bytes that must be there before looking again, so that a large object is not looked at for every chunk. */
const neededFor = (data) => {
    const header = readHeader(data);
    return header && header.size >= 0 ? header.start + header.size + 1 : 0;
};

// EXTERNAL MODULE: ./build/cli/git/run-git.js
var run_git = __webpack_require__(94621);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/cli/git/work-tree.js





/**
 * The tree that a commit of everything in the working folder would have, by its id: what changed of the files that git knows, and new files that
 * it does not ignore and that are small enough to be read. Git writes it over a copy of the index, so that what is staged stays as it is. As with `git add`,
 * filters run that the user has set up.
 */
const writeWorkTree = async (folder) => {
    const [top = '', index = ''] = (await (0,run_git.git)(folder, ['rev-parse', '--path-format=absolute', '--show-toplevel', '--git-path', 'index']))
        .toString('utf8')
        .split('\n');
    const scratch = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'tidewaiter-index-'));
    try {
        const environment = { GIT_INDEX_FILE: (0,external_node_path_.join)(scratch, 'index') };
        if ((0,external_node_fs_.existsSync)(index))
            (0,external_node_fs_.copyFileSync)(index, environment.GIT_INDEX_FILE);
        const inTop = (args, input) => (0,run_git.git)(top, ['-c', 'core.fsmonitor=false', ...args], { environment, ...(input !== undefined && { input }) });
        await inTop(['add', '--update']);
        const untracked = (await inTop(['ls-files', '-z', '--others', '--exclude-standard'])).toString('utf8').split('\0');
        const taken = untracked.filter(path => path !== '' && mayBeRead((0,external_node_path_.join)(top, path)));
        if (taken.length > 0)
            await inTop(['update-index', '--add', '-z', '--stdin'], taken.map(path => `${path}\0`).join(''));
        return (await inTop(['write-tree'])).toString('utf8').trim();
    }
    finally {
        (0,external_node_fs_.rmSync)(scratch, { recursive: true, force: true });
    }
};
/** Links are told as what they are; other repositories in this one, and what no review reads, are left out. */
const mayBeRead = (path) => {
    const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    return status !== undefined && (status.isSymbolicLink() || (status.isFile() && status.size <= decode_text/* maxFileBytes */.eV));
};

;// CONCATENATED MODULE: ./build/cli/git/git-repository.js






/** Lines of context that `git diff` shows around a change. */
const diffContext = 3;
/** The git call that lists what differs between two commits, as `parseRawDiff` reads it. */
const rawDiff = ['diff-tree', '-r', '--raw', '-z', '-M', '--no-abbrev', '--no-ext-diff'];
const statuses = {
    A: 'added',
    M: 'modified',
    T: 'modified',
    D: 'removed',
    R: 'renamed',
    C: 'copied',
};
/** Git's modes of folders, links and submodules (gitformat-index). */
const folderMode = '040000';
const linkMode = '120000';
const submoduleMode = '160000';
/** More links of a commit than this are not read. */
const maxLinks = 10_000;
/** `git diff --raw -z`: `:mode mode oid oid status NUL path NUL [path NUL]`. */
const parseRawDiff = (output) => {
    const fields = output.split('\0');
    const changes = [];
    for (let at = 0; at < fields.length - 1;) {
        const [baseMode = '', headMode = '', baseOid = '', headOid = '', letter = ''] = (fields[at] ?? '').slice(1).split(' ');
        const status = statuses[letter[0] ?? ''] ?? 'modified';
        const first = fields[at + 1] ?? '';
        const moved = status === 'renamed' || status === 'copied';
        const path = moved ? (fields[at + 2] ?? '') : first;
        at += moved ? 3 : 2;
        const mayBe = headMode === linkMode ? 'link' : headMode === submoduleMode ? 'submodule' : undefined;
        changes.push({
            path,
            status,
            baseMode,
            headMode,
            baseOid,
            headOid,
            headBlob: headOid,
            ...(moved && { previousPath: first }),
            ...(mayBe && { mayBe }),
        });
    }
    return changes;
};
/** A local git repository, read as data: nothing is checked out and no hook, filter or driver of it runs. */
class GitRepository {
    /** Whether base and head share a commit. When not, head is compared with base as it is, not with where it branched off. */
    isBranched;
    isLocal = true;
    #folder;
    #commits;
    #objects;
    /** The raw diff, asked for before the commits were known; undefined when git could not tell it so. */
    #earlyDiff;
    #raw = [];
    #tree;
    constructor(folder, objects, { isBranched, earlyDiff, ...commits }) {
        this.isBranched = isBranched;
        this.#earlyDiff = earlyDiff;
        this.#folder = folder;
        this.#objects = objects;
        this.#commits = commits;
    }
    /** Opens the repository around a folder. `base` and `head` are any revisions; base defaults to the remote's default branch. */
    static async open(folder, base, head) {
        const objects = new GitObjects(folder);
        try {
            const chosen = base ?? (await defaultBase(folder, objects));
            return new GitRepository(folder, objects, await findCommits(folder, objects, chosen, head));
        }
        catch (error) {
            objects.close();
            throw error;
        }
    }
    /**
     * What is to be committed, as the index has it, against a revision: against the last commit where none is named, and against nothing before
     * the first one. Git writes the trees of the index, as a commit of it would.
     */
    static async openStaged(folder, base) {
        return GitRepository.#openTree(folder, base, (await (0,run_git.git)(folder, ['write-tree'])).toString('utf8').trim());
    }
    /** The files as they stand, new ones included that git does not ignore, against the same. */
    static async openWorkTree(folder, base) {
        return GitRepository.#openTree(folder, base, await writeWorkTree(folder));
    }
    static async #openTree(folder, base, tree) {
        const objects = new GitObjects(folder);
        try {
            if (base !== undefined) {
                const { base: tip, mergeBase, isBranched } = await findCommits(folder, objects, base, 'HEAD');
                return new GitRepository(folder, objects, { base: tip, mergeBase, head: tree, isBranched, earlyDiff: Promise.resolve(undefined) });
            }
            const last = (await objects.idOf('HEAD^{commit}')) ?? (await (0,run_git.git)(folder, ['mktree'])).toString('utf8').trim();
            const diff = await (0,run_git.git)(folder, [...rawDiff, last, tree]);
            return GitRepository.between(folder, objects, { base: last, head: tree, diff });
        }
        catch (error) {
            objects.close();
            throw error;
        }
    }
    /** Two commits that are known, over a process that serves other pairs too. */
    static between(folder, objects, { base, head, diff }) {
        return new GitRepository(folder, objects, { base, mergeBase: base, head, isBranched: true, earlyDiff: Promise.resolve(diff) });
    }
    /** Ends the git process behind it. */
    close() {
        this.#objects.close();
    }
    /**
     * A file at the tip of the base branch, for policy. Links, also on the way to it, are not followed: a host does not follow them either.
     */
    async readBaseFile(path) {
        const { base } = this.#commits;
        const read = await this.#objects.read(`${base}:${path}`);
        if (read.state === 'absent')
            return read;
        const [entry] = treeEntries(await (0,run_git.git)(this.#folder, ['ls-tree', '-z', '--full-tree', base, '--', path]));
        return entry === undefined ? { state: 'absent' } : this.#readBlob(entry.mode, entry.oid);
    }
    /**
     * What lies below a folder at the tip of the base branch, or in the head, by paths in it; undefined where there is nothing of that name. A file in its
     * place is an entry without a path.
     */
    async listFolder(side, path) {
        const commit = side === 'base' ? this.#commits.base : this.#commits.head;
        const [entry] = treeEntries(await (0,run_git.git)(this.#folder, ['ls-tree', '-z', '--full-tree', commit, '--', path]));
        if (entry === undefined)
            return undefined;
        if (entry.mode !== folderMode)
            return [{ ...entry, path: '' }];
        return treeEntries(await (0,run_git.git)(this.#folder, ['ls-tree', '-r', '-l', '-z', '--full-tree', entry.oid]));
    }
    /** The bytes of an object by its id. */
    readObject(oid) {
        return this.#objects.readBytes(oid);
    }
    async readChanges() {
        const { mergeBase, head } = this.#commits;
        const output = (await this.#earlyDiff) ?? (await (0,run_git.git)(this.#folder, [...rawDiff, mergeBase, head]));
        this.#raw = parseRawDiff(output.toString('utf8'));
        return { base: mergeBase, head, files: this.#raw, complete: true, computedContext: diffContext };
    }
    async readChangedFiles(wanted) {
        const paths = new Set(wanted.map(file => file.path));
        const raw = this.#raw.filter(file => paths.has(file.path));
        const [base, head] = await Promise.all([
            this.#readAll(raw.map(file => [(0,change_set/* basePath */.Jp)(file), () => this.#readBlob(file.baseMode, file.baseOid)])),
            this.#readAll(raw.map(file => [file.path, () => this.#readBlob(file.headMode, file.headOid)])),
        ]);
        return { base, head };
    }
    readFiles(side, paths) {
        return this.#readAll(paths.map(path => [path, () => this.#objects.read(`${this.#commitOf(side)}:${path}`)]));
    }
    async readBytes(side, paths) {
        return new Map(await Promise.all(paths.map(async (path) => [path, await this.#objects.readBytes(`${this.#commitOf(side)}:${path}`)])));
    }
    #commitOf(side) {
        return side === 'head' ? this.#commits.head : this.#commits.mergeBase;
    }
    listFiles(side) {
        if (side === 'base')
            return Promise.resolve(undefined);
        return this.#listTree().then(entries => entries.map(({ path }) => path));
    }
    async listSpecial() {
        const entries = await this.#listTree();
        const links = entries.filter(({ mode }) => mode === linkMode);
        if (links.length > maxLinks)
            return undefined;
        const targets = await this.#readAll(links.map(({ path, oid }) => [path, () => this.#objects.read(oid)]));
        return {
            links: new Map([...targets].flatMap(([path, read]) => (read.state === 'text' ? [[path, read.text]] : []))),
            submodules: new Set(entries.flatMap(({ path, mode }) => (mode === submoduleMode ? [path] : []))),
        };
    }
    #listTree() {
        this.#tree ??= (0,run_git.git)(this.#folder, ['ls-tree', '-r', '-z', '--full-tree', this.#commits.head]).then(treeEntries);
        return this.#tree;
    }
    async #readAll(reads) {
        return new Map(await Promise.all(reads.map(async ([path, read]) => [path, await read()])));
    }
    /** A blob of the raw diff. Its mode tells links and submodules from files. */
    async #readBlob(mode, oid) {
        if (/^0+$/u.test(mode))
            return { state: 'absent' };
        if (mode.startsWith('100'))
            return this.#objects.read(oid);
        if (mode !== linkMode)
            return submodule;
        const read = await this.#objects.read(oid);
        return read.state === 'text' ? { state: 'link', target: read.text } : read;
    }
}
/** What `git ls-tree -z` prints. */
const treeEntries = (output) => output
    .toString('utf8')
    .split('\0')
    .flatMap(line => {
    const tab = line.indexOf('\t');
    const [mode = '', , oid = '', size = ''] = line.slice(0, Math.max(0, tab)).split(/ +/u);
    return tab === -1 ? [] : [{ mode, oid, size: Number.parseInt(size, 10) || 0, path: line.slice(tab + 1) }];
});
const findCommits = async (folder, objects, base, head) => {
    for (const revision of [base, head]) {
        if (revision.startsWith('-'))
            throw new usage_error/* UsageError */.e(`"${revision}" is not a revision. Give a branch, a tag or a commit.`);
    }
    // Why now: git works while the rules are loaded. It finds no diff without a single merge base (or before git 2.30); then it is asked
    // again.
    const earlyDiff = (0,run_git.git)(folder, [...rawDiff, '--merge-base', `${base}^{commit}`, `${head}^{commit}`]).catch(() => undefined);
    const [baseOid, headOid, merge] = await Promise.all([
        objects.idOf(`${base}^{commit}`).catch(() => undefined),
        objects.idOf(`${head}^{commit}`).catch(() => undefined),
        (0,run_git.git)(folder, ['merge-base', base, head]).catch(() => Buffer.alloc(0)),
    ]);
    if (baseOid === undefined || headOid === undefined)
        return refuseRevisions(folder, [base, head]);
    const shared = merge.toString('utf8').trim();
    return { base: baseOid, mergeBase: shared || baseOid, head: headOid, isBranched: shared !== '', earlyDiff };
};
/** Says which of the revisions there is not, or what else git has against them. */
const refuseRevisions = async (folder, revisions) => {
    await (0,run_git.git)(folder, ['rev-parse', '--git-dir']);
    for (const revision of revisions) {
        await (0,run_git.git)(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).catch(() => {
            throw new usage_error/* UsageError */.e(`"${revision}" is not a commit of this repository. Give a branch, a tag or a commit, and fetch it first.`);
        });
    }
    throw new usage_error/* UsageError */.e('git could not read the revisions.');
};
/** The branch that a pull request would most likely go to. */
const defaultBase = async (folder, objects) => {
    const usual = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
    // Why git is asked on a failure: without a repository there is no base either, and git says which of the two it is.
    const found = await Promise.all(usual.map(revision => objects.idOf(`${revision}^{commit}`))).catch(() => []);
    const base = usual.find((_, index) => found[index] !== undefined);
    if (base !== undefined)
        return base;
    await (0,run_git.git)(folder, ['rev-parse', '--git-dir']);
    throw new usage_error/* UsageError */.e('No base to compare with: origin/HEAD, main and master do not exist. Name one with --base.');
};


/***/ }),

/***/ 94621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ enterTopFolder),
/* harmony export */   git: () => (/* binding */ git)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42010);


/** Output of one git call may not be larger than this. */
const maxOutputBytes = 1 << 30;
/**
 * Runs git without a shell, with a fixed locale and without the user's diff drivers. Rejects with git's own message. `environment` is added to that of
 * this process.
 */
const git = (folder, args, { input = '', environment = {} } = {}) => new Promise((resolve, reject) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['-C', folder, '-c', 'core.quotepath=off', ...args], { encoding: 'buffer', maxBuffer: maxOutputBytes, env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', ...environment } }, (error, stdout, stderr) => {
        if (!error)
            return resolve(stdout);
        if (error.code === 'ENOENT')
            return reject(new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(noGit));
        reject(new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`git ${args[0] ?? ''} failed: ${stderr.toString('utf8').trim() || error.message}${remedyFor(stderr)}`));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
});
const noGit = 'git is not installed, or not in the PATH. Install it, or judge files as they stand: tidewaiter scan .';
const remedyFor = (stderr) => stderr.includes('not a git repository') ? '\nGo to a folder of a repository, or judge files as they stand: tidewaiter scan .' : '';
/** Works on from the top folder of the repository around the working folder. Rejects with git's message where there is none. */
const enterTopFolder = async () => process.chdir((await git('.', ['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\r?\n$/u, ''));


/***/ }),

/***/ 73503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ tooLargeReason),
/* harmony export */   Vl: () => (/* binding */ notItsText),
/* harmony export */   eV: () => (/* binding */ maxFileBytes),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   j7: () => (/* binding */ boundedBytes)
/* harmony export */ });
/** Files over this size are not read: bundles of all manifests of a large project have some megabytes. */
const maxFileBytes = 8 << 20;
/** Why a file over that size is not read, and what to do. */
const tooLargeReason = 'The file is over 8 MiB, more than is read. Split it, or take it off the review with "ignore-paths".';
/** Bytes, unless they are too many. */
const boundedBytes = (bytes) => bytes.length > maxFileBytes ? { state: 'unreadable', code: 'too-large', reason: tooLargeReason } : { state: 'bytes', bytes };
/** Bytes to text. UTF-8 only; a byte-order mark stays in the text, so that offsets are those of the file. */
const decodeText = (bytes) => {
    if (bytes.length > maxFileBytes) {
        return { state: 'unreadable', code: 'too-large', reason: tooLargeReason };
    }
    try {
        return { state: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { state: 'unreadable', code: 'encoding', reason: 'The file is not valid UTF-8. Save it as UTF-8.' };
    }
};
/** The first line of a pointer, which lies in a commit in place of a file that Git LFS keeps elsewhere. Source: Git LFS specification, "The Pointer". */
const pointerLine = /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/u;
/** Why a text is none of the file's own; undefined for one that is. */
const notItsText = (text) => {
    if (pointerLine.test(text))
        return 'The file is a pointer of Git LFS: what stands in its place when it is checked out is not in the repository. Commit the file itself, or take it off the review with "ignore-paths".';
    return text.includes('\0')
        ? 'The file holds NUL characters, so it is not text. Commit it as UTF-8 text or take it off the review with "ignore-paths".'
        : undefined;
};


/***/ })

};
;