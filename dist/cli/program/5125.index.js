"use strict";
exports.id = 5125;
exports.ids = [5125,4621];
exports.modules = {

/***/ 32795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/policy/config-error.js
var config_error = __webpack_require__(69349);
// EXTERNAL MODULE: ./build/policy/decide-policy.js + 7 modules
var decide_policy = __webpack_require__(14862);
// EXTERNAL MODULE: ./build/policy/glob.js
var glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/policy/policy-path.js
var policy_path = __webpack_require__(26700);
// EXTERNAL MODULE: ./build/rules/known-rules.js
var known_rules = __webpack_require__(74870);
// EXTERNAL MODULE: ./build/cli/git/run-git.js
var run_git = __webpack_require__(94621);
// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
;// CONCATENATED MODULE: ./build/cli/doctor/check-policy.js








/** What is wrong with the policy file, and with who may edit it. */
const checkPolicy = async () => [...(await checkFile()), ...checkOwners()];
const checkFile = async () => {
    const text = (0,load_policy/* localPolicy */.qH)();
    const outcome = await (0,decide_policy/* decidePolicy */.t)({ file: { path: policy_path/* repositoryPolicyPath */.S, text } }, known_rules/* knownRules */.f);
    if (outcome.state === 'invalid')
        return outcome.failure.errors.map(error => ({
            state: 'wrong',
            about: 'policy',
            message: `No change is judged while the policy has an error: ${(0,config_error/* errorSentence */.O8)(error)}`,
            place: (0,config_error/* errorPlace */.eI)(error),
            remedy: 'Mend it on the base branch: a policy counts from there.',
        }));
    if (text.state === 'absent')
        return [{ state: 'good', about: 'policy', message: 'There is none, so that the defaults count.' }];
    const isCommitted = (await (0,run_git.git)('.', ['status', '--porcelain', '--', policy_path/* repositoryPolicyPath */.S])).length === 0;
    return isCommitted
        ? [{ state: 'good', about: 'policy', message: 'It has no error.', place: policy_path/* repositoryPolicyPath */.S }]
        : [
            {
                state: 'note',
                about: 'policy',
                message: 'It has no error, and changes that are not committed: a review reads it from the base branch.',
                place: policy_path/* repositoryPolicyPath */.S,
                remedy: `git add ${policy_path/* repositoryPolicyPath */.S} && git commit`,
            },
        ];
};
/** Where GitHub looks for it, the first that is there. */
const ownersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** GitHub reads no larger file. */
const maxOwnersBytes = 3 << 20;
const checkOwners = () => {
    const path = ownersPaths.find(one => (0,external_node_fs_.lstatSync)(one, { throwIfNoEntry: false })?.isFile());
    const patterns = path === undefined || (0,external_node_fs_.lstatSync)(path).size > maxOwnersBytes ? [] : patternsOf((0,external_node_fs_.readFileSync)(path, 'utf8'));
    if (patterns.some(coversPolicy))
        return [];
    return [
        {
            state: 'note',
            about: 'owners',
            message: 'Nobody has to look at a change of workflows and policy.',
            ...(path !== undefined && { place: path }),
            remedy: `A line in ${path ?? ownersPaths[0]}, with a ruleset that asks for a review of code owners: /.github/ @OWNER`,
        },
    ];
};
/** The patterns of lines that name an owner. */
const patternsOf = (text) => text
    .split(/\r?\n/u)
    .map(line => line.replace(/#.*$/u, '').trim().split(/\s+/u))
    .filter(words => words.length > 1)
    .map(([pattern = '']) => pattern);
/** Whether a pattern of CODEOWNERS is about the policy file: without a slash before its end it fits at any depth, and a folder stands for all in it. */
const coversPolicy = (pattern) => (0,glob/* matchesGlob */.kt)(policy_path/* repositoryPolicyPath */.S, pattern.slice(0, -1).includes('/') ? pattern : `**/${pattern}`);

// EXTERNAL MODULE: ./build/text/closest-name.js
var closest_name = __webpack_require__(76214);
// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/rules/rule.js
var rule = __webpack_require__(42389);
;// CONCATENATED MODULE: ./build/cli/doctor/action-inputs.js


/** The inputs of the Action. A test holds them against action.yml. */
const actionInputs = [
    'github-token',
    'comment',
    'config',
    'policy-repository',
    'policy-token',
    'image-policy',
    'fail-on',
    'report',
    'profile',
    'all-rules',
    'sarif-file',
    'html-file',
    'rendered-diff',
    'scan-results',
];
/** The words that some of them may be. A test holds them against what the Action refuses. */
const inputWords = {
    comment: ['off', 'summary', 'review'],
    'fail-on': [...severity/* severities */.gO, 'none'],
    report: ['new', 'changed-files', 'all'],
    profile: rule/* profiles */.xD,
    'all-rules': ['true', 'false'],
};

;// CONCATENATED MODULE: ./build/cli/doctor/check-workflow.js




/** What changes what is reviewed of a pull request; GitHub leaves out `edited` where no types are named. */
const reviewTypes = ['opened', 'synchronize', 'reopened', 'edited'];
/** What is wrong with a workflow that runs the Action. */
const checkWorkflow = (workflow) => {
    const isGate = workflow.jobs.some(({ own }) => own.inputs.get('fail-on') !== 'none');
    const found = [
        ...checkEvents(workflow, isGate),
        ...workflow.jobs.flatMap(job => [
            ...(isGate ? checkGate(job) : []),
            ...checkPermissions(workflow, job),
            ...checkInputs(job),
            ...checkVersion(job),
            ...checkTarget(workflow, job),
        ]),
    ];
    return found.some(({ state }) => state === 'wrong')
        ? found
        : [
            ...found,
            { state: 'good', about: 'workflow', message: 'Events, permissions and inputs are as they are to be.', place: workflow.path },
        ];
};
const wrong = (message, place, remedy) => ({
    state: 'wrong',
    about: 'workflow',
    message,
    place,
    remedy,
});
const note = (message, place, remedy) => ({ state: 'note', about: 'workflow', message, place, remedy });
const checkEvents = ({ path, events, jobs }, isGate) => {
    const reviews = events.filter(({ name }) => name === 'pull_request' || name === 'pull_request_target');
    if (reviews.length === 0 && !events.some(({ name }) => name === 'merge_group')) {
        if (events.some(({ name }) => name === 'push'))
            return [note('It only tells of what was pushed: it keeps no change out.', path, 'tidewaiter init shows a workflow that does.')];
        return [
            wrong('No event of a pull request starts it.', path, 'on: { pull_request: { types: [opened, synchronize, reopened, edited] } }'),
        ];
    }
    const names = jobs.map(({ check }) => `"${check}"`).join(', ');
    return [
        ...reviews.flatMap(event => checkEvent(event, `${path}:${event.line}`, isGate)),
        ...(isGate && !events.some(({ name }) => name === 'merge_group')
            ? [note(`A merge queue would wait for ${names} for ever: the event "merge_group" is missing.`, path, 'merge_group:')]
            : []),
    ];
};
const checkEvent = ({ name, types, filters }, place, isGate) => {
    const missing = reviewTypes.filter(type => !(types ?? reviewTypes.slice(0, 3)).includes(type));
    const paths = filters.filter(filter => filter.startsWith('paths'));
    const branches = filters.filter(filter => filter.startsWith('branches'));
    return [
        ...(missing.length > 0
            ? [
                wrong(`"${name}" lacks ${missing.join(', ')}${missing.includes('edited') ? ': a pull request that is given another base branch keeps its green check' : ''}.`, place, `types: [${reviewTypes.join(', ')}]`),
            ]
            : []),
        ...(isGate && paths.length > 0
            ? [
                wrong(`"${paths[0]}" keeps it from starting, and a required check that never starts blocks the pull request.`, place, `Leave "${paths[0]}" out.`),
            ]
            : []),
        ...(branches.length > 0
            ? [
                note(`"${branches[0]}" leaves pull requests to other branches out.`, place, `Leave "${branches[0]}" out, if they are to be reviewed.`),
            ]
            : []),
    ];
};
/** What lets a change pass that was not looked at, or was refused. */
const checkGate = ({ path, line, check, hasCondition, mayFail, own }) => [
    ...(hasCondition
        ? [wrong(`The job "${check}" has an "if": GitHub counts a job that was skipped as passed.`, `${path}:${line}`, 'Leave "if" out.')]
        : []),
    ...(mayFail || own.mayFail
        ? [wrong(`"continue-on-error" lets "${check}" pass whatever is found.`, `${path}:${own.line}`, 'Leave "continue-on-error" out.')]
        : []),
];
const ranks = { none: 0, read: 1, write: 2 };
const grants = (permissions, scope, access) => {
    const given = permissions === 'read-all' ? 'read' : permissions === 'write-all' ? 'write' : permissions.get(scope);
    return (ranks[given ?? 'none'] ?? 0) >= (ranks[access] ?? 0);
};
const checkPermissions = ({ events }, { path, line, permissions, own, steps, check }) => {
    const place = `${path}:${line}`;
    const comments = !['', 'off'].includes(own.inputs.get('comment') ?? '');
    const needed = [
        ['contents', 'read', "the change can't be read"],
        ...(events.some(({ name }) => name.startsWith('pull_request'))
            ? [['pull-requests', comments ? 'write' : 'read', comments ? "comments can't be written" : "the pull request can't be read"]]
            : []),
        ...(steps.some(({ uses }) => uses.startsWith('github/codeql-action/upload-sarif@'))
            ? [['security-events', 'write', 'code scanning takes no results']]
            : []),
    ];
    if (permissions === 'unsaid') {
        const all = needed.map(([scope, access]) => `${scope}: ${access}`).join(', ');
        return [note(`The job "${check}" names no permissions, so that the repository's settings decide.`, place, `permissions: { ${all} }`)];
    }
    return needed
        .filter(([scope, access]) => !grants(permissions, scope, access))
        .map(([scope, access, why]) => wrong(`The job "${check}" lacks "${scope}: ${access}": ${why}.`, place, `${scope}: ${access}`));
};
const checkInputs = ({ path, own }) => {
    const place = `${path}:${own.line}`;
    const value = (name) => own.inputs.get(name) ?? '';
    const unknown = [...own.inputs.keys()].filter(name => !actionInputs.some(known => known === name));
    const config = value('config');
    const folder = value('image-policy');
    return [
        ...unknown.map(name => {
            const close = (0,closest_name/* closestName */.N)(name, actionInputs);
            return wrong(`The Action has no input "${name}".`, place, close === undefined ? `Leave "${name}" out.` : `${close}:`);
        }),
        ...Object.entries(inputWords).flatMap(([name, words]) => {
            const given = value(name);
            if (!isPlain(given) || words.includes(given))
                return [];
            return [
                wrong(`"${name}" is one of ${words.join(', ')}, not "${given}": every run fails.`, place, `${name}: ${(0,closest_name/* closestName */.N)(given, words) ?? words.join('|')}`),
            ];
        }),
        ...(isPlain(config) && !isThere(config)
            ? [wrong(`"config" names "${config}", which is not there.`, place, 'Commit that file first, or leave "config" out.')]
            : []),
        ...(isPlain(folder) && folder !== 'off' && !isThere(folder)
            ? [wrong(`"image-policy" names "${folder}", which is not there.`, place, 'Commit that folder first, or leave "image-policy" out.')]
            : []),
        ...(isPlain(folder) && folder !== 'off' && value('policy-repository') !== ''
            ? [wrong('"image-policy" names a folder beside "policy-repository", which is refused.', place, 'Leave one of them out.')]
            : []),
        ...(value('policy-repository') !== '' && value('policy-token') === ''
            ? [
                note('"policy-repository" without "policy-token" can be read only if it is public.', place, 'policy-token: ${{ secrets.POLICY_TOKEN }}'),
            ]
            : []),
    ];
};
/** Neither left out nor an expression. */
const isPlain = (value) => value !== '' && !value.includes('${{');
const isThere = (path) => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
const checkVersion = ({ path, own }) => {
    const place = `${path}:${own.line}`;
    const ref = /@(.+)$/u.exec(own.uses)?.[1];
    if (ref === undefined || /^[0-9a-f]{40}$/u.test(ref))
        return [];
    const remedy = `uses: ${own.uses.slice(0, own.uses.indexOf('@'))}@COMMIT # v${version/* version */.r}`;
    if (!/^v?\d/u.test(ref))
        return [wrong(`"@${ref}" is a branch: whoever may push there decides what runs.`, place, remedy)];
    return [note(`"@${ref}" is a tag. Pin its commit, which Dependabot and Renovate keep up to date.`, place, remedy)];
};
/** `pull_request_target` has a token that may write, and secrets. */
const checkTarget = ({ events }, { path, steps }) => events.some(({ name }) => name === 'pull_request_target')
    ? steps
        .filter(({ uses, inputs }) => uses.startsWith('actions/checkout@') && /head/u.test(inputs.get('ref') ?? ''))
        .map(({ line }) => wrong('It checks the pull request out with a token that may write.', `${path}:${line}`, 'Leave the checkout out: the Action needs none.'))
    : [];

// EXTERNAL MODULE: ./build/cli/doctor/remote.js
var doctor_remote = __webpack_require__(82072);
// EXTERNAL MODULE: ./build/cli/doctor/workflow.js
var workflow = __webpack_require__(85631);
// EXTERNAL MODULE: ./build/cli/doctor/workflow-files.js
var workflow_files = __webpack_require__(52553);
// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/cli/commands/doctor.js












/**
 * `tidewaiter doctor`: what keeps the gate of this repository from working, each with what mends it. From the checkout alone, without network; with
 * `--online` GitHub is asked, too. Exit code 1 when something is wrong.
 */
const doctor = async (request) => {
    await (0,run_git/* enterTopFolder */.C)();
    const workflows = (0,workflow_files/* readWorkflows */.L)()
        .filter(({ text }) => (0,workflow/* usesAction */.$)(text))
        .map(workflow/* readWorkflow */.S);
    const gates = workflows.filter((workflow) => 'jobs' in workflow);
    const found = [
        ...(await checkProgram()),
        ...(workflows.length === 0 ? [noWorkflow] : []),
        ...workflows.flatMap(workflow => 'jobs' in workflow
            ? checkWorkflow(workflow)
            : [
                {
                    state: 'wrong',
                    about: 'workflow',
                    message: `GitHub can't read it: ${workflow.reason}`,
                    place: `${workflow.path}:${workflow.line}`,
                },
            ]),
        ...(await checkPolicy()),
        ...(await (request.online ? askGitHub(gates) : [])),
    ];
    const isWrong = found.some(({ state }) => state === 'wrong');
    await (0,write_result/* writeResult */.Z)(request, paint => request.format === 'json'
        ? (0,reports_escape/* jsonLine */.rF)(found)
        : (0,terminal_output/* forTerminal */.Qf)(`${found.map(one => render(one, paint)).join('')}\n${lastLine(found, request.online, paint)}\n`, request.output));
    return isWrong ? 1 : 0;
};
const noWorkflow = {
    state: 'wrong',
    about: 'workflow',
    message: 'No workflow of this repository runs the Action. Where the App reviews it, none is needed.',
    remedy: 'tidewaiter init',
};
/** The oldest git that finds what a branch changes in one call. */
const checkProgram = async () => {
    const said = (await (0,run_git.git)('.', ['--version'])).toString('utf8').trim();
    return [{ state: 'good', about: 'program', message: `Tidewaiter ${version/* version */.r}, Node.js ${process.version}, ${said}.` }];
};
const askGitHub = async (gates) => {
    const address = await (0,run_git.git)('.', ['remote', 'get-url', 'origin']).catch(() => {
        throw new usage_error/* UsageError */.e('There is no remote "origin", so that nobody knows whom to ask: git remote add origin ADDRESS');
    });
    const remote = (0,doctor_remote/* parseRemote */.M)(address.toString('utf8'));
    if (!remote)
        throw new usage_error/* UsageError */.e('The address of "origin" is none of a repository on GitHub.');
    const access = (0,doctor_remote/* accessTo */.Y)(remote, process.env);
    if (typeof access === 'string')
        throw new usage_error/* UsageError */.e(access);
    const { checkGitHub } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(6776)]).then(__webpack_require__.bind(__webpack_require__, 46776));
    return checkGitHub(access, remote, gates);
};
const styles = { good: 'good', note: 'note', wrong: 'bad', unknown: 'warn' };
const render = ({ state, about, message, place, remedy }, paint) => {
    const where = place === undefined ? '' : ` ${paint('strong', (0,reports_escape/* logLine */.BP)(place))}`;
    const mend = remedy === undefined ? '' : `  ${paint('good', 'mend')} ${(0,reports_escape/* logLine */.BP)(remedy)}\n`;
    return `${paint(styles[state], state.padEnd(7))} ${about}${where}: ${(0,reports_escape/* logLine */.BP)(message)}\n${mend}`;
};
const lastLine = (found, online, paint) => {
    const count = (wanted) => found.filter(({ state }) => state === wanted).length;
    const wrong = count('wrong');
    const unknown = count('unknown');
    const sentence = wrong === 0 ? 'Nothing is wrong' : `${(0,counted_noun/* countOf */.p)(wrong, 'thing')} wrong`;
    const unasked = online ? '' : " Rulesets, required checks and secrets are GitHub's to tell: tidewaiter doctor --online";
    return `${paint(wrong === 0 ? 'good' : 'bad', `${sentence}${unknown === 0 ? '' : `, ${unknown} not known`}.`)}${unasked}`;
};


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

/***/ 21711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeResult),
/* harmony export */   j: () => (/* binding */ writeTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30501);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66651);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42010);




/** Writes what a command found: to the file of `--output`, in which no colors are, or else to standard output. */
const writeResult = async ({ output }, render) => {
    if (output !== undefined)
        return writeTo('--output', output, await render(_reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .noPaint */ .Iy));
    const rendered = await render((0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalPaint */ .zc)());
    for (const piece of typeof rendered === 'string' ? [rendered] : rendered)
        await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .zh)(piece);
};
/** Writes a file that an option names. Throws `UsageError` where that is not possible. */
const writeTo = (option, path, text) => {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'w');
        try {
            for (const piece of typeof text === 'string' ? [text] : text)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, piece);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`${option} can't be written: ${error instanceof Error ? error.message : 'unknown error'}. Name a file in a folder that is there and may be written to.`);
    }
};


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