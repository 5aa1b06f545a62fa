"use strict";
exports.id = 2731;
exports.ids = [2731,4621];
exports.modules = {

/***/ 29949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/policy/policy-path.js
var policy_path = __webpack_require__(26700);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/doctor/workflow.js
var doctor_workflow = __webpack_require__(85631);
// EXTERNAL MODULE: ./build/cli/doctor/workflow-files.js
var workflow_files = __webpack_require__(52553);
// EXTERNAL MODULE: ./build/cli/git/run-git.js
var run_git = __webpack_require__(94621);
// EXTERNAL MODULE: ./build/reports/rule-page-address.js
var rule_page_address = __webpack_require__(22360);
;// CONCATENATED MODULE: ./build/cli/init/policy-text.js



/** Folders that are named as perhaps not the project's own. */
const maxFolders = 5;
/**
 * A policy that says what counts already, so that it can be read and changed. Why nothing is ignored in it: what is left out of a review is for people to
 * decide. The folders that may be meant stand there as a comment.
 */
const policyText = ({ foreignFolders, kinds }) => {
    const folders = foreignFolders.slice(0, maxFolders).map(folder => JSON.stringify(`${(0,reports_escape/* pathOnOneLine */.pn)(folder)}/**`));
    const lines = [
        `# yaml-language-server: $schema=https://raw.githubusercontent.com/tidewaiter/tidewaiter/${(0,rule_page_address/* documentsRef */.Um)(version/* version */.r)}/docs/schema/tidewaiter.schema.json`,
        '# What counts in a pull request. It is read from the base branch. All keys:',
        `# https://github.com/tidewaiter/tidewaiter/blob/${(0,rule_page_address/* documentsRef */.Um)(version/* version */.r)}/docs/configuration.md`,
        'thresholds: { report: low, comment: medium, block: high }',
        '# gate: what may stop a merge; hardening, strict: more',
        'profile: gate',
        ...(kinds.has('Kubernetes manifest') || kinds.has('chart')
            ? ['# The version that the manifests are for: v1.34 tells of what it no longer serves.', 'kubernetes-version: newest']
            : []),
        ...(folders.length > 0 ? ['# Container files that may be samples, or of others:', `# ignore-paths: [${folders.join(', ')}]`] : []),
    ];
    return `${lines.join('\n')}\n`;
};

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/kinds.js + 25 modules
var kinds = __webpack_require__(3060);
// EXTERNAL MODULE: ./build/cli/local-files.js + 1 modules
var local_files = __webpack_require__(60016);
;// CONCATENATED MODULE: ./build/cli/init/survey.js



/** Folders that by their name hold samples, or code of others. */
const foreignNames = new Set(['fixtures', 'testdata', 'third_party', 'third-party', 'vendor']);
/** The kinds for which Tidewaiter is set up. The others are told as well when a change touches them. */
const mainKinds = new Set(['dockerfile', 'compose', 'kubernetes', 'kustomization', 'chart']);
/** Looks at the files of the working folder that git does not ignore. */
const survey = () => {
    const reader = local_files/* LocalFiles */.h.open({ operands: ['.'], exclude: [] });
    const texts = reader.readAll(new Set());
    const counts = new Map();
    const foreign = new Set();
    for (const [path, read] of texts) {
        if (read.state !== 'text' || !(0,classify/* mayBeOurs */.UN)(path))
            continue;
        const { kind } = (0,classify/* classify */.L8)(path, read.text);
        if (kind === 'none' || !mainKinds.has(kind))
            continue;
        const { name } = kinds/* fileKinds */.mv[kind];
        counts.set(name, (counts.get(name) ?? 0) + 1);
        const folder = foreignFolderOf(path);
        if (folder !== undefined)
            foreign.add(folder);
    }
    const listed = new Set(reader.listPaths());
    return {
        kinds: new Map([...counts].toSorted(([, a], [, b]) => b - a)),
        foreignFolders: [...foreign],
        has: {
            gitlab: listed.has('.gitlab-ci.yml'),
            preCommit: listed.has('.pre-commit-config.yaml'),
            codeowners: ['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS'].some(path => listed.has(path)),
        },
    };
};
/** The outermost folder on the way to a file that holds samples, or code of others, by its name. */
const foreignFolderOf = (path) => {
    const folders = path.split('/').slice(0, -1);
    const at = folders.findIndex(name => foreignNames.has(name));
    return at === -1 ? undefined : folders.slice(0, at + 1).join('/');
};

;// CONCATENATED MODULE: ./build/cli/init/workflow-text.js

/** Where `init` puts the workflow. */
const workflowPath = '.github/workflows/tidewaiter.yml';
/** The workflow of the guide (docs/action.md, "Comments"): one required check, with comments where GitHub lets a job write them. */
const workflowText = `# .github/workflows/tidewaiter.yml
name: tidewaiter
on:
  pull_request:
    types: [opened, synchronize, reopened, edited]
  merge_group:
permissions: {}
jobs:
  review:
    name: tidewaiter
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: tidewaiter/tidewaiter@v${version/* version */.r}
        with:
          comment: review
`;

// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
;// CONCATENATED MODULE: ./build/cli/commands/init.js














/**
 * `tidewaiter init`: says what the repository has, and shows a policy and a workflow for it. They are written with `--write`, those that are there only
 * with `--force` besides.
 */
const init = async ({ write, force }) => {
    await (0,run_git/* enterTopFolder */.C)();
    const found = survey();
    const offers = offersFor(found);
    const paint = (0,terminal_output/* terminalPaint */.zc)();
    await (0,terminal_output/* writeOutput */.zh)(`${paint('strong', 'This repository has')} ${kindWords(found)}.\n`);
    const wanted = offers.filter(({ state }) => state === 'new' || force);
    for (const { path, text, state } of offers) {
        const isWanted = state === 'new' || force;
        await (0,terminal_output/* writeOutput */.zh)(`\n${paint('strong', path)}${isWanted ? '' : ' is there, and is left as it is.'}\n`);
        if (isWanted)
            await (0,terminal_output/* writeOutput */.zh)(text.replaceAll(/^(?=.)/gmu, '  '));
    }
    if (write)
        for (const offer of wanted)
            writeNew(offer, force);
    const done = wanted.map(({ path }) => path).join(' and ');
    const sentence = wanted.length === 0 ? 'Nothing is to be written.' : write ? `Written: ${done}.` : 'Nothing is written yet: tidewaiter init --write';
    await (0,terminal_output/* writeOutput */.zh)(`\n${sentence}\n${nextSteps(found, offers)
        .map(step => `- ${step}\n`)
        .join('')}`);
    return 0;
};
const kindWords = ({ kinds }) => kinds.size === 0
    ? 'no Dockerfile, Compose file, Kubernetes manifest or Helm chart yet'
    : [...kinds].map(([name, count]) => (0,counted_noun/* countOf */.p)(count, name)).join(', ');
/** A repository whose workflows use the Action already gets no second one, and one of GitLab none. */
const offersFor = (found) => {
    const using = (0,workflow_files/* readWorkflows */.L)().find(({ text }) => (0,doctor_workflow/* usesAction */.$)(text));
    const isOfGitHub = !found.has.gitlab || kindAt('.github') !== 'nothing';
    const workflow = using && using.path !== workflowPath
        ? [{ path: using.path, text: using.text, state: 'there' }]
        : isOfGitHub
            ? [offer(workflowPath, workflowText)]
            : [];
    return [...workflow, offer(policy_path/* repositoryPolicyPath */.S, policyText(found))];
};
const offer = (path, text) => ({ path, text, state: kindAt(path) === 'nothing' ? 'new' : 'there' });
const kindAt = (path) => {
    const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (!status)
        return 'nothing';
    return status.isSymbolicLink() ? 'link' : 'other';
};
/** Writes a file, and never through a link: what it leads to is not what was shown. */
const writeNew = ({ path, text }, force) => {
    const link = ['.github', (0,external_node_path_.dirname)(path), path].find(part => kindAt(part) === 'link');
    if (link !== undefined)
        throw new usage_error/* UsageError */.e(`"${link}" is a symbolic link, through which nothing is written. Put a file there.`);
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(path, text, { flag: force ? 'w' : 'wx' });
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`"${path}" can't be written: ${error instanceof Error ? (0,reports_escape/* plainLine */.h0)(error.message) : 'unknown error'}.`);
    }
};
const nextSteps = ({ has }, offers) => [
    'See what is here: tidewaiter scan .',
    'See what a change of yours would be told, before it is committed: tidewaiter review --worktree',
    ...(offers.some(({ path }) => path.startsWith('.github/workflows/'))
        ? ['Commit both to the default branch, open a pull request, and make its check required: tidewaiter doctor --online says how.']
        : [
            `In a job of GitLab's: tidewaiter review --base "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME" --format gitlab --output report.json`,
        ]),
    ...(has.preCommit ? [`In .pre-commit-config.yaml: repo https://github.com/tidewaiter/tidewaiter, rev v${version/* version */.r}, hook tidewaiter`] : []),
    ...(has.codeowners ? [] : ['Let a CODEOWNERS file ask for a review of /.github/: who may edit the workflow may edit the gate.']),
];


/***/ }),

/***/ 52553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readWorkflows)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const folder = '.github/workflows';
/** Larger files are no workflows: GitHub refuses them, too. In bytes. */
const maxBytes = 1 << 19;
/** The workflows of the working folder, by name. Links are left out: GitHub runs none of them. */
const readWorkflows = () => namesIn(folder)
    .filter(name => /\.ya?ml$/u.test(name))
    .flatMap(name => {
    const path = `${folder}/${name}`;
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    return status.isFile() && status.size <= maxBytes ? [{ path, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8') }] : [];
});
const namesIn = (path) => {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path).toSorted();
    }
    catch {
        // There is no such folder.
        return [];
    }
};


/***/ }),

/***/ 85631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ usesAction),
/* harmony export */   S: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** The workflow of the project's own repository uses itself by `./`. */
const actionName = /^(?:[\w.-]+\/tidewaiter|\.\/?$)/iu;
/** True when a workflow may use the Action. */
const usesAction = (text) => /^\s*(?:- )?['"]?uses['"]?: *['"]?[\w.-]+\/tidewaiter@/imu.test(text);
/** Reads the jobs of a workflow that run the Action. */
const readWorkflow = ({ path, text }) => {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines });
    const [error] = document.errors;
    if (error)
        return { path, line: error.linePos?.[0].line ?? 1, reason: error.message.split('\n', 1)[0] ?? '' };
    const reader = new Reader(document, lines);
    const jobs = reader.entriesOf(reader.root('jobs')).flatMap(([id, node]) => gateJobOf(reader, path, id, node));
    const secrets = new Set([...text.matchAll(/\bsecrets\.([A-Za-z_]\w*)/gu)].map(match => match[1] ?? ''));
    secrets.delete('GITHUB_TOKEN');
    return { path, events: eventsOf(reader), jobs, secrets: [...secrets] };
};
/** Reads nodes of a document as what a workflow has there; anything else is nothing. */
class Reader {
    #document;
    #lines;
    constructor(document, lines) {
        this.#document = document;
        this.#lines = lines;
    }
    root(key) {
        return this.#document.get(key, true);
    }
    entriesOf(node) {
        const found = this.#resolved(node);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(found))
            return [];
        return found.items.map(({ key, value }) => [this.textOf(key), (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) ? value : null]);
    }
    itemsOf(node) {
        const found = this.#resolved(node);
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(found) ? found.items : [];
    }
    field(node, key) {
        return this.entriesOf(node).find(([name]) => name === key)?.[1];
    }
    textOf(node) {
        const found = this.#resolved(node);
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(found) && found.value !== null ? (found.source ?? '') : '';
    }
    isNothing(node) {
        const found = this.#resolved(node);
        return found === undefined || found === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(found) && found.value === null);
    }
    lineOf(node) {
        const found = this.#resolved(node);
        const start = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(found) ? found.range?.[0] : undefined;
        return start === undefined ? 1 : this.#lines.linePos(start).line;
    }
    #resolved(node) {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(this.#document) : node;
    }
}
const eventsOf = (reader) => {
    const on = reader.root('on');
    const names = [...reader.itemsOf(on).map(item => reader.textOf(item)), reader.textOf(on)].filter(name => name !== '');
    return [
        ...names.map(name => ({ name, line: reader.lineOf(on), types: undefined, filters: [] })),
        ...reader.entriesOf(on).map(([name, node]) => {
            const types = reader.field(node, 'types');
            const listed = reader.itemsOf(types).map(item => reader.textOf(item));
            return {
                name,
                line: reader.lineOf(node ?? on),
                types: reader.isNothing(types) ? undefined : listed.length > 0 ? listed : [reader.textOf(types)],
                filters: reader.entriesOf(node).flatMap(([key]) => (/^(?:paths|branches)(?:-ignore)?$/u.test(key) ? [key] : [])),
            };
        }),
    ];
};
const gateJobOf = (reader, path, id, node) => {
    const steps = reader.itemsOf(reader.field(node, 'steps')).map(step => stepOf(reader, step));
    const own = steps.find(({ uses }) => actionName.test(uses));
    if (!own)
        return [];
    const name = reader.textOf(reader.field(node, 'name'));
    const job = {
        path,
        line: reader.lineOf(node),
        check: name === '' ? id : name,
        hasCondition: !reader.isNothing(reader.field(node, 'if')),
        mayFail: mayFail(reader, node),
        permissions: permissionsOf(reader, reader.field(node, 'permissions') ?? reader.root('permissions')),
        steps,
        own,
    };
    return [job];
};
const stepOf = (reader, step) => ({
    uses: reader.textOf(reader.field(step, 'uses')),
    inputs: new Map(reader.entriesOf(reader.field(step, 'with')).map(([key, value]) => [key, reader.textOf(value)])),
    mayFail: mayFail(reader, step),
    line: reader.lineOf(reader.field(step, 'uses')),
});
/** An expression may be true. */
const mayFail = (reader, node) => !['', 'false'].includes(reader.textOf(reader.field(node, 'continue-on-error')));
const permissionsOf = (reader, node) => {
    const word = reader.textOf(node);
    if (word === 'read-all' || word === 'write-all')
        return word;
    if (reader.isNothing(node))
        return 'unsaid';
    return new Map(reader.entriesOf(node).map(([scope, access]) => [scope, reader.textOf(access)]));
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

/***/ 26700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ repositoryPolicyPath)
/* harmony export */ });
/* unused harmony export imagePoliciesFolder */
/** Where a repository keeps its policy, unless a shell is told another place. */
const repositoryPolicyPath = '.github/tidewaiter.yml';
/**
 * The folder beside the organization's policy file that holds its image policies: `tidewaiter/image-policies` for `tidewaiter/policy.yml`.
 */
const imagePoliciesFolder = (policyPath) => `${policyPath.slice(0, policyPath.lastIndexOf('/') + 1)}image-policies`;


/***/ }),

/***/ 22360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ rulePageAddress),
/* harmony export */   Um: () => (/* binding */ documentsRef),
/* harmony export */   _t: () => (/* binding */ familyPageAddress)
/* harmony export */ });
/** Was built before there was a tag of it: until then its pages are those of the main branch, and stay so. */
const firstVersion = '0.1.0';
/** The branch or tag that has the documents of a version. */
const documentsRef = (version) => (version === firstVersion ? 'main' : `v${version}`);
const documents = (version) => `https://github.com/tidewaiter/tidewaiter/blob/${documentsRef(version)}/docs`;
/** Guides that tell of rules which have no page of their own. */
const guides = { 'image-signing': 'image-signing', org: 'organization-rules', scans: 'scan-results' };
/** Where the rule pages of a version are published; what the signing gate refuses has its guide, and so have an organization's own rules. */
const rulePageAddress = (ruleId, version) => `${documents(version)}/${guides[ruleId.split('/', 1)[0] ?? ''] ?? `rules/${ruleId}`}.md`;
/** Where the families of a version are told of. */
const familyPageAddress = (version) => `${documents(version)}/families.md`;


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