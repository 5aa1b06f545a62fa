"use strict";
exports.id = 2322;
exports.ids = [2322];
exports.modules = {

/***/ 92322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkGitHub: () => (/* binding */ checkGitHub)
});

// EXTERNAL MODULE: ../../main/node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(64573);
// EXTERNAL MODULE: ./build/text/github-api-version.js
var github_api_version = __webpack_require__(75301);
;// CONCATENATED MODULE: ./build/github/call/api-version.js

/**
 * Names the version of the API in every request of a client, its GraphQL queries and the requests for its tokens among them. A server that
 * does not know the current version is asked again in the older one, once, and in that alone from then on. To be applied before what counts
 * or bounds requests.
 */
const withApiVersion = (client) => {
    client.hook.wrap('request', async (request, options) => {
        const version = (0,github_api_version/* apiVersionFor */.I7)(options.baseUrl);
        options.headers[github_api_version/* apiVersionHeader */.It] = version;
        try {
            return await request(options);
        }
        catch (error) {
            if (version === github_api_version/* apiVersions */.w2.older || !isRefusal(error))
                throw error;
            (0,github_api_version/* useOlderVersion */.GN)(options.baseUrl);
            options.headers[github_api_version/* apiVersionHeader */.It] = github_api_version/* apiVersions */.w2.older;
            return request(options);
        }
    });
    return client;
};
const isRefusal = (error) => error instanceof Error && 'status' in error && typeof error.status === 'number' && (0,github_api_version/* refusesApiVersion */.e3)(error.status, error.message);

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/github/call/errors.js
/** A call to GitHub failed. `retryable` tells whether the same call may succeed later. */
class errors_GitHubError extends Error {
    name = 'GitHubError';
    code;
    retryable;
    /** The wait is too long to keep a worker for: whoever made the call is to come back, and not to wait in place. */
    isDeferred;
    constructor(code, message, cause, { isDeferred = false } = {}) {
        super(message, { cause });
        this.code = code;
        this.isDeferred = isDeferred;
        this.retryable = code === 'rate-limited' || code === 'unavailable';
    }
}
/** GitHub's answer came with a good status but does not hold what was asked for: it was cut off, or something between answered instead. */
const cutShort = (what) => new errors_GitHubError('unavailable', `${what} failed: GitHub's answer was cut short.`, undefined);
/** A call that was not made, because it would have been turned away for its rate: `secondsToWait` gives the seconds. It is deferred. */
const rateLimited = (what, seconds) => new errors_GitHubError('rate-limited', `${what} has to wait for ${seconds} seconds: the rate limit is reached.`, { response: { headers: { 'retry-after': String(seconds) } } }, { isDeferred: true });
const isObject = (value) => typeof value === 'object' && value !== null;
const headersIn = (value) => (isObject(value) && isObject(value['headers']) ? value['headers'] : {});
const asFailure = (error) => {
    const fields = error;
    const message = error instanceof Error ? error.message : String(error);
    if (!isObject(fields))
        return { status: undefined, types: undefined, headers: {}, message };
    if (fields['name'] === 'GraphqlResponseError' && Array.isArray(fields['errors'])) {
        const errors = fields['errors'];
        const types = errors.map(entry => (isObject(entry) && typeof entry['type'] === 'string' ? entry['type'] : ''));
        const first = errors.find(isObject)?.['message'];
        return { status: undefined, types, headers: headersIn(fields), message: typeof first === 'string' ? first : message };
    }
    const { status, response } = fields;
    return {
        status: typeof status === 'number' && isObject(response) ? status : undefined,
        types: undefined,
        headers: headersIn(response),
        message,
    };
};
const quotaIsSpent = (headers) => String(headers['x-ratelimit-remaining']) === '0';
/**
 * Rate limits come as 403 or 429 with a spent quota, a time to wait, or only these words (docs.github.com, "Rate limits for the REST API").
 */
const isRateLimit = ({ status, headers, message }) => status === 429 ||
    (status === 403 && (headers['retry-after'] !== undefined || quotaIsSpent(headers) || /\b(?:rate limit|abuse)/iu.test(message)));
const codesOfTypes = {
    RATE_LIMITED: 'rate-limited',
    NOT_FOUND: 'not-found',
    FORBIDDEN: 'forbidden',
    INSUFFICIENT_SCOPES: 'forbidden',
    STALE_DATA: 'stale',
    BRANCH_PROTECTION_RULE_VIOLATION: 'protected',
    UNPROCESSABLE: 'refused',
    // "Something went wrong while executing your query" has no type: a time-out inside GitHub.
    '': 'unavailable',
};
const codeOf = (failure) => {
    const { status, types } = failure;
    if (types)
        return codesOfTypes[types[0] ?? 'none'] ?? 'unexpected';
    if (status === undefined)
        return 'unavailable';
    if (isRateLimit(failure))
        return 'rate-limited';
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'forbidden';
    if (status === 404)
        return 'not-found';
    if (status === 422)
        return 'refused';
    return status >= 500 ? 'unavailable' : 'unexpected';
};
/** Longest piece of a server's own words that is repeated. */
const maxReason = 300;
/** The first line of a server's message; pages of HTML say nothing. */
const reasonOf = (text) => {
    const line = (text.trim().split('\n', 1)[0] ?? '').trim();
    return line.startsWith('<') ? 'the server gave an error page' : line.slice(0, maxReason);
};
/** Any failure of a call as a `GitHubError`; `what` says in words what was tried. */
const toGitHubError = (error, what) => {
    if (error instanceof errors_GitHubError)
        return error;
    const failure = asFailure(error);
    const status = failure.status === undefined ? '' : ` with HTTP ${failure.status}`;
    return new errors_GitHubError(codeOf(failure), `${what} failed${status}: ${reasonOf(failure.message)}`, error);
};
/**
 * Seconds to wait after a secondary limit that names none: "wait for at least one minute" (docs.github.com, "Best practices", rate limits).
 */
const secondsWithoutWord = 60;
const numberOf = (header) => {
    const number = header === undefined ? Number.NaN : Number(header);
    return Number.isFinite(number) && number >= 0 ? number : undefined;
};
/** Seconds that GitHub asks to wait before the next call, when it does. `now` is in milliseconds since the epoch. */
const secondsToWait = ({ code, cause }, now) => {
    const { headers } = asFailure(cause);
    const asked = numberOf(headers['retry-after']);
    if (asked !== undefined)
        return asked;
    if (code !== 'rate-limited')
        return undefined;
    const reset = quotaIsSpent(headers) ? numberOf(headers['x-ratelimit-reset']) : undefined;
    // A second more, because both clocks count whole seconds.
    return reset === undefined ? secondsWithoutWord : Math.max(0, reset - Math.floor(now / 1_000)) + 1;
};

;// CONCATENATED MODULE: ./build/github/call/calls.js


/**
 * Parameters of a call that must not be sent again. Why: Octokit's retry plugin, which Probot brings along, makes calls again that failed
 * with 5xx, and what was done although its answer is an error would then be done twice.
 */
const once = { request: { retries: 0 } };
/** What calls keep to outside of tests. */
const usualPace = { tries: 3, firstWait: 250, longestWait: 61, wait: promises_.setTimeout, now: Date.now };
/**
 * Makes a call that only reads, again after failures that may pass. `call` throws `cutShort` for an answer that is not whole, so that it is
 * asked for again. Throws `GitHubError`.
 */
const readCall = (what, call, pace = usualPace) => tryCall(what, call, pace, failure => failure.retryable);
/**
 * Makes a call that writes. Only one that GitHub turned away for its rate is made again: any other may have been performed although its
 * answer is an error, and would then be written twice. Throws `GitHubError`.
 */
const writeCall = (what, call, pace = usualPace) => tryCall(what, call, pace, failure => failure.code === 'rate-limited');
/**
 * Milliseconds after which GitHub has ended a request, done or not: it gives up after 10 seconds (docs.github.com, "Troubleshooting the REST API").
 */
const settledAfter = 11_000;
/**
 * Does what looks at what stands on GitHub and writes what is missing there, once more when nobody knows what became of it: what the first time wrote
 * is seen the second time. For whoever has nobody that tries again later. Why it happens without any outage: a connection that was left alone while a
 * long review was made is closed by the other side, which is noticed by the write that goes over it.
 */
const lookAndWrite = async (work, pace = usualPace) => {
    try {
        return await work(false);
    }
    catch (error) {
        if (!(error instanceof GitHubError) || error.code !== 'unavailable')
            throw error;
        await pace.wait(settledAfter);
        return await work(true);
    }
};
const tryCall = async (what, call, pace, mayPass) => {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await call();
        }
        catch (error) {
            const failure = toGitHubError(error, what);
            const seconds = secondsToWait(failure, pace.now()) ?? (pace.firstWait * 2 ** (attempt - 1)) / 1_000;
            if (!mayPass(failure) || failure.isDeferred || attempt >= pace.tries || seconds > pace.longestWait)
                throw failure;
            await pace.wait(seconds * 1_000);
        }
    }
};

;// CONCATENATED MODULE: ./build/github/call/client.js
/**
 * Milliseconds after which one request is given up; GitHub itself ends its own after 10 seconds (docs.github.com, "Troubleshooting the REST
 * API").
 */
const usualDeadline = 30_000;
/**
 * Gives every request of a client a deadline, so that a server that never answers can't keep a job busy for hours. `stop` ends them
 * earlier.
 */
const withDeadline = (client, milliseconds = usualDeadline, stop) => {
    client.hook.before('request', options => {
        const deadline = AbortSignal.timeout(milliseconds);
        // A new object, because the client hands the same one to all its requests.
        options.request = { ...options.request, signal: stop ? AbortSignal.any([stop, deadline]) : deadline };
    });
    return client;
};

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(74778);
;// CONCATENATED MODULE: ./build/cli/doctor/check-github.js






/** The App that the jobs of workflows belong to, on github.com. */
const actionsApp = 15_368;
/** The most pages of a list are one: no repository has more secrets or rulesets than that (docs.github.com, 100 secrets, 75 rulesets). */
const page = { per_page: 100 };
const silent = () => undefined;
/** What GitHub's settings of a repository keep from working. It only reads, and what the token may not read is said to be unknown. */
const checkGitHub = async ({ apiUrl, token }, remote, workflows) => {
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const client = withDeadline(withApiVersion(new dist_src/* Octokit */.E({ auth: token, baseUrl: apiUrl, log, userAgent: `tidewaiter/${version/* version */.r}` })));
    const question = { client, remote, workflows, name: `${remote.owner}/${remote.repo}` };
    const { owner, repo } = remote;
    const found = await tell('required check', 'Reading the repository', 'metadata: read', async () => {
        const { data } = await client.rest.repos.get({ owner, repo });
        return checkBranch(question, data.default_branch);
    });
    const others = await Promise.all([checkRulesets(question), checkActions(question), checkSecrets(question), checkRelease(question)]);
    return [...found, ...others.flat()];
};
/** Asks, and says what could not be asked. */
const tell = async (about, what, permission, ask) => {
    try {
        return await readCall(what, ask);
    }
    catch (error) {
        if (!(error instanceof errors_GitHubError))
            throw error;
        const mayNot = error.code === 'forbidden' || error.code === 'not-found' || error.code === 'unauthorized';
        return [
            {
                state: 'unknown',
                about,
                message: `${error.message.replace(/\.?$/u, '.')}`,
                ...(mayNot && { remedy: `A token that may: ${permission}` }),
            },
        ];
    }
};
/** What the rules of the default branch ask of a merge. */
const checkBranch = async ({ client, remote: { owner, repo, host }, workflows, name }, branch) => {
    const [{ data: rules }, { data: state }] = await Promise.all([
        client.rest.repos.getBranchRules({ owner, repo, branch, ...page }),
        client.rest.repos.getBranch({ owner, repo, branch }),
    ]);
    const required = [
        ...rules.flatMap(rule => (rule.type === 'required_status_checks' ? (rule.parameters?.required_status_checks ?? []) : [])),
        ...(state.protection?.required_status_checks?.contexts ?? []).map(context => ({ context, integration_id: undefined })),
    ];
    const gates = workflows.flatMap(workflow => workflow.jobs.filter(({ own }) => own.inputs.get('fail-on') !== 'none').map(job => ({ workflow, job })));
    const hasQueue = rules.some(({ type }) => type === 'merge_queue');
    return gates.flatMap(({ workflow, job: { check, path } }) => {
        const asked = required.filter(({ context }) => context === check);
        const foreign = asked.find(({ integration_id: app }) => app !== undefined && host === 'github.com' && app !== actionsApp);
        return [
            asked.length === 0
                ? {
                    state: 'wrong',
                    about: 'required check',
                    message: `"${check}" is not required on "${branch}": a pull request that it blocks can be merged.`,
                    place: path,
                    remedy: rulesetCommand(name, check, host),
                }
                : foreign
                    ? {
                        state: 'wrong',
                        about: 'required check',
                        message: `"${check}" is expected of another App (${foreign.integration_id}) than GitHub Actions, so that it stays pending.`,
                        remedy: 'In the ruleset choose "GitHub Actions" as the source of the check.',
                    }
                    : { state: 'good', about: 'required check', message: `"${check}" is required on "${branch}".` },
            ...(hasQueue && !workflow.events.some(event => event.name === 'merge_group')
                ? [
                    {
                        state: 'wrong',
                        about: 'required check',
                        message: `"${branch}" has a merge queue, which waits for "${check}" for ever: the event "merge_group" is missing.`,
                        place: path,
                        remedy: 'merge_group:',
                    },
                ]
                : []),
        ];
    });
};
/** A ruleset that asks for a check on the default branch. */
const rulesetOf = (check, host) => ({
    name: check,
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [
        {
            type: 'required_status_checks',
            parameters: {
                strict_required_status_checks_policy: false,
                required_status_checks: [{ context: check, ...(host === 'github.com' && { integration_id: actionsApp }) }],
            },
        },
    ],
});
const rulesetCommand = (name, check, host) => `echo '${JSON.stringify(rulesetOf(check, host)).replaceAll("'", String.raw `'\''`)}' | gh api --method POST repos/${name}/rulesets --input -`;
/** Rulesets that would ask for the check, and only watch. */
const checkRulesets = ({ client, remote: { owner, repo }, name }) => tell('required check', 'Reading the rulesets', 'metadata: read', async () => {
    const { data } = await client.rest.repos.getRepoRulesets({ owner, repo, ...page, includes_parents: true });
    return data
        .filter(({ enforcement }) => enforcement !== 'active')
        .map(({ id, name: ruleset, enforcement, source_type: source }) => ({
        state: 'note',
        about: 'required check',
        message: `The ruleset "${ruleset}" is ${enforcement === 'evaluate' ? 'only evaluated' : 'disabled'}: it keeps no pull request from being merged.`,
        remedy: source === 'Repository'
            ? `gh api --method PUT repos/${name}/rulesets/${id} --field enforcement=active`
            : `gh api --method PUT orgs/${owner}/rulesets/${id} --field enforcement=active`,
    }));
});
const checkActions = ({ client, remote: { owner, repo }, name }) => tell('actions', 'Reading what Actions may run', 'administration: read', async () => {
    const { data } = await client.rest.actions.getGithubActionsPermissionsRepository({ owner, repo });
    const command = `gh api --method PUT repos/${name}/actions/permissions --field enabled=true --field allowed_actions=`;
    if (!data.enabled)
        return [{ state: 'wrong', about: 'actions', message: 'Actions are turned off: no workflow runs.', remedy: `${command}all` }];
    if (data.allowed_actions === 'local_only')
        return [{ state: 'wrong', about: 'actions', message: 'Only actions of this organization may run.', remedy: `${command}selected` }];
    if (data.allowed_actions === 'selected')
        return [
            {
                state: 'note',
                about: 'actions',
                message: 'Only selected actions may run: this one must be among them.',
                remedy: `gh api repos/${name}/actions/permissions/selected-actions`,
            },
        ];
    return [{ state: 'good', about: 'actions', message: 'Actions may run.' }];
});
/** Secrets are known by name only. */
const checkSecrets = ({ client, remote: { owner, repo }, workflows, name }) => {
    const used = new Set(workflows.flatMap(({ secrets }) => secrets));
    if (used.size === 0)
        return Promise.resolve([]);
    return tell('secrets', 'Reading the names of the secrets', 'secrets: read', async () => {
        const [own, shared] = await Promise.all([
            client.rest.actions.listRepoSecrets({ owner, repo, ...page }),
            client.rest.actions.listRepoOrganizationSecrets({ owner, repo, ...page }),
        ]);
        const known = new Set([...own.data.secrets, ...shared.data.secrets].map(secret => secret.name.toUpperCase()));
        return [...used].map((secret) => known.has(secret.toUpperCase())
            ? { state: 'good', about: 'secrets', message: `The secret "${secret}" is there.` }
            : {
                state: 'wrong',
                about: 'secrets',
                message: `The secret "${secret}" is used and is not there, unless an environment of the job has it.`,
                remedy: `gh secret set ${secret} --repo ${name}`,
            });
    });
};
/** Whether there is a newer release than the one that runs here. Asked only where the project itself lives. */
const checkRelease = ({ client, remote: { host } }) => {
    if (host !== 'github.com')
        return Promise.resolve([]);
    return tell('version', 'Reading the latest release', 'anything of github.com', async () => {
        const { data } = await client.rest.repos.getLatestRelease({ owner: 'tidewaiter', repo: 'tidewaiter' });
        const latest = data.tag_name.replace(/^v/u, '');
        return latest === version/* version */.r
            ? [{ state: 'good', about: 'version', message: `${version/* version */.r} is the latest release.` }]
            : [
                {
                    state: 'note',
                    about: 'version',
                    message: `The latest release is ${latest}, and this is ${version/* version */.r}.`,
                    remedy: `npm install --global tidewaiter@${latest}`,
                },
            ];
    });
};


/***/ }),

/***/ 75301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ useOlderVersion),
/* harmony export */   I7: () => (/* binding */ apiVersionFor),
/* harmony export */   It: () => (/* binding */ apiVersionHeader),
/* harmony export */   e3: () => (/* binding */ refusesApiVersion),
/* harmony export */   w2: () => (/* binding */ apiVersions)
/* harmony export */ });
/** The header that names a version of GitHub's REST API (docs.github.com, "API versions"). Without it the oldest supported one answers. */
const apiVersionHeader = 'x-github-api-version';
/** The version whose answers are read, and the one that servers speak which do not know it: Enterprise Servers that are older than it. */
const apiVersions = { current: '2026-03-10', older: '2022-11-28' };
/** Servers, by the address of their API, that have turned the current version down in this process. */
const olderServers = new Set();
/** The version that a server is asked in. `apiUrl` is what the paths of its API are put behind. */
const apiVersionFor = (apiUrl) => (olderServers.has(keyOf(apiUrl)) ? apiVersions.older : apiVersions.current);
/** Remembers that a server does not know the current version. */
const useOlderVersion = (apiUrl) => void olderServers.add(keyOf(apiUrl));
const keyOf = (apiUrl) => apiUrl.toLowerCase().replace(/\/$/u, '');
/**
 * Whether an answer says that the server does not know the version. Why by its words: 400 stands for other broken requests, too, and GitHub
 * gives no code. They are: `The version you specified in the "X-GitHub-API-Version" request header, "v3", is not a supported version.`
 */
const refusesApiVersion = (status, message) => status === 400 && /\bnot a supported version\b/iu.test(message);


/***/ })

};
;