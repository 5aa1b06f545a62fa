"use strict";
exports.id = 3695;
exports.ids = [3695];
exports.modules = {

/***/ 85340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ diffTexts)
/* harmony export */ });
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73465);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29546);
/* harmony import */ var _unified_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31375);



/**
 * The hunks between two texts, for files whose patch the host did not give. Patience diff: common ends are cut off, lines that occur once
 * on both sides are anchors, and what lies between anchors is cut again, as often as `cutsPerLine` allows. Linear but for sorting the
 * anchors. Hunks have no context lines.
 */
const diffTexts = (base, head) => {
    const baseLines = (0,_unified_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(base);
    const headLines = (0,_unified_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(head);
    return diffBlocks(baseLines, headLines).map(block => toHunk(block, baseLines, headLines));
};
/**
 * Times that each line may be looked at on the average, and how many may be looked at in any case; then what is left of two texts counts as
 * rewritten. Of texts that people write few lines are looked at a third time, but texts can be made of which each cut finds one more
 * anchor.
 */
const cutsPerLine = 4;
const leastCutLines = 100_000;
const diffBlocks = (base, head) => {
    const blocks = [];
    let linesLeft = leastCutLines + cutsPerLine * (base.length + head.length);
    const pending = [{ baseFrom: 0, baseTo: base.length, headFrom: 0, headTo: head.length }];
    for (let block = pending.pop(); block; block = pending.pop()) {
        const cut = cutCommonEnds(block, base, head);
        if (cut.baseFrom === cut.baseTo && cut.headFrom === cut.headTo)
            continue;
        const isOneSided = cut.baseFrom === cut.baseTo || cut.headFrom === cut.headTo;
        if (!isOneSided)
            linesLeft -= cut.baseTo - cut.baseFrom + cut.headTo - cut.headFrom;
        const anchors = isOneSided || linesLeft < 0 ? [] : uniqueAnchors(cut, base, head);
        if (anchors.length === 0)
            blocks.push(cut);
        else
            (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_1__/* .appendAll */ .u)(pending, between(cut, anchors).toReversed());
    }
    return blocks;
};
const cutCommonEnds = (block, base, head) => {
    let { baseFrom, baseTo, headFrom, headTo } = block;
    while (baseFrom < baseTo && headFrom < headTo && base[baseFrom] === head[headFrom]) {
        baseFrom += 1;
        headFrom += 1;
    }
    while (baseFrom < baseTo && headFrom < headTo && base[baseTo - 1] === head[headTo - 1]) {
        baseTo -= 1;
        headTo -= 1;
    }
    return { baseFrom, baseTo, headFrom, headTo };
};
/** Lines that occur exactly once on each side of the block, as far as they keep the same order on both. */
const uniqueAnchors = (block, base, head) => {
    const once = (lines, from, to) => {
        const places = new Map();
        for (let at = from; at < to; at += 1)
            places.set(lines[at] ?? '', places.has(lines[at] ?? '') ? -1 : at);
        return places;
    };
    const headPlaces = once(head, block.headFrom, block.headTo);
    const pairs = [];
    for (const [line, at] of once(base, block.baseFrom, block.baseTo)) {
        const other = headPlaces.get(line) ?? -1;
        if (at !== -1 && other !== -1)
            pairs.push({ base: at, head: other });
    }
    return longestIncreasing(pairs.toSorted((a, b) => a.base - b.base));
};
/** The longest subsequence with increasing head places (patience sorting, n log n). */
const longestIncreasing = (pairs) => {
    const tops = [];
    for (const anchor of pairs) {
        const place = (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_2__/* .countWhile */ .P)(tops.length, index => (tops[index]?.anchor.head ?? 0) < anchor.head);
        tops[place] = { anchor, previous: place === 0 ? undefined : tops[place - 1] };
    }
    const result = [];
    for (let link = tops.at(-1); link; link = link.previous)
        result.push(link.anchor);
    return result.toReversed();
};
const between = (block, anchors) => {
    const blocks = [];
    let { baseFrom, headFrom } = block;
    for (const anchor of anchors) {
        blocks.push({ baseFrom, baseTo: anchor.base, headFrom, headTo: anchor.head });
        baseFrom = anchor.base + 1;
        headFrom = anchor.head + 1;
    }
    blocks.push({ baseFrom, baseTo: block.baseTo, headFrom, headTo: block.headTo });
    return blocks;
};
const toHunk = (block, base, head) => {
    const lines = (sign, all, from, to) => all
        .slice(from, to)
        .map(line => (line.endsWith('\n') ? { sign, text: line.slice(0, -1) } : { sign, text: line, noNewline: true }));
    const baseCount = block.baseTo - block.baseFrom;
    const headCount = block.headTo - block.headFrom;
    return {
        baseStart: baseCount === 0 ? block.baseFrom : block.baseFrom + 1,
        baseCount,
        headStart: headCount === 0 ? block.headFrom : block.headFrom + 1,
        headCount,
        lines: [...lines('-', base, block.baseFrom, block.baseTo), ...lines('+', head, block.headFrom, block.headTo)],
    };
};


/***/ }),

/***/ 31375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uz: () => (/* binding */ splitLines)
/* harmony export */ });
/* unused harmony exports parsePatch, reversePatch */
const hunkHeader = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/u;
/**
 * The hunks of one file's patch, as GitHub's `patch` field and `git diff` give them (lines before the first `@@` are skipped).
 * Undefined when a hunk does not hold the lines that its header announces: the patch was cut short and can't be trusted.
 */
const parsePatch = (patch) => {
    const lines = patch.endsWith('\n') ? patch.slice(0, -1).split('\n') : patch.split('\n');
    const hunks = [];
    let at = 0;
    while (at < lines.length) {
        const header = hunkHeader.exec(lines[at] ?? '');
        at += 1;
        if (!header) {
            if (hunks.length > 0)
                return undefined;
            continue;
        }
        const read = readHunk(header, lines, at);
        if (!read)
            return undefined;
        hunks.push(read.hunk);
        at = read.next;
    }
    return hunks;
};
const readHunk = (header, lines, from) => {
    const [, baseStart = '0', baseCount = '1', headStart = '0', headCount = '1'] = header;
    let base = Number(baseCount);
    let head = Number(headCount);
    const body = [];
    let at = from;
    for (; at < lines.length && (base > 0 || head > 0); at += 1) {
        const line = lines[at] ?? '';
        const sign = line[0] ?? ' ';
        if (sign === '\\')
            continue;
        if (sign !== ' ' && sign !== '+' && sign !== '-')
            return undefined;
        if (sign !== '+')
            base -= 1;
        if (sign !== '-')
            head -= 1;
        const noNewline = lines[at + 1]?.startsWith('\\') === true;
        body.push({ sign, text: line.slice(1), ...(noNewline && { noNewline: true }) });
    }
    if (base !== 0 || head !== 0)
        return undefined;
    while (lines[at]?.startsWith('\\') === true)
        at += 1;
    const hunk = {
        baseStart: Number(baseStart),
        baseCount: Number(baseCount),
        headStart: Number(headStart),
        headCount: Number(headCount),
        lines: body,
    };
    return { hunk, next: at };
};
/**
 * The base text, from the head text and the hunks between them. Undefined when the hunks do not fit the head text.
 * The caller checks the result against the base blob's id where it knows it.
 */
const reversePatch = (head, hunks) => {
    const headLines = splitLines(head);
    const result = [];
    let at = 0;
    for (const hunk of hunks) {
        const start = hunk.headCount === 0 ? hunk.headStart : hunk.headStart - 1;
        if (start < at || start > headLines.length)
            return undefined;
        for (; at < start; at += 1)
            result.push(headLines[at] ?? '');
        const { base, head: shown } = linesOf(hunk);
        if (shown.some((line, index) => headLines[start + index] !== line))
            return undefined;
        for (const line of base)
            result.push(line);
        at += shown.length;
    }
    for (; at < headLines.length; at += 1)
        result.push(headLines[at] ?? '');
    return result.join('');
};
/** What a hunk shows of each side: whole lines with their line feeds. */
const linesOf = (hunk) => {
    const whole = hunk.lines.map(line => ({ sign: line.sign, text: line.noNewline ? line.text : `${line.text}\n` }));
    return {
        base: whole.filter(line => line.sign !== '+').map(line => line.text),
        head: whole.filter(line => line.sign !== '-').map(line => line.text),
    };
};
/** Lines with their line feeds; the last one may be without. */
const splitLines = (text) => {
    const lines = [];
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
        lines.push(text.slice(start, end + 1));
        start = end + 1;
    }
    if (start < text.length)
        lines.push(text.slice(start));
    return lines;
};


/***/ }),

/***/ 62125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ usage),
/* harmony export */   l: () => (/* binding */ readArguments)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22531);
/* harmony import */ var _review_standards_standard_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68923);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42389);
/* harmony import */ var _text_closest_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76214);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42010);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98467);
/* harmony import */ var _read_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2806);







const usage = `Usage:
  tidewaiter scan PATH...                        judge files as they stand
  tidewaiter review [--base REF] [--head REF]    judge what a branch changes in a local git repository
  tidewaiter review --staged                     judge what is to be committed
  tidewaiter review --worktree                   judge what is not committed yet, new files included
  tidewaiter scan --stdin-filename NAME -        judge standard input
  tidewaiter fix [--dry-run] [--unsafe] PATH...  apply proven fixes
  tidewaiter baseline PATH...                    keep what is found now; scan --baseline FILE tells the rest
  tidewaiter init [--write [--force]]            show, or write, a policy and a workflow for this repository
  tidewaiter doctor [--online]                   what keeps the gate of this repository from working, and what mends it
  tidewaiter lsp                                 serve an editor (Language Server Protocol, stdin and stdout)
  tidewaiter verify --policy DIR IMAGE...        verify image signatures as an organization's policy asks
  tidewaiter scans [--base REPORT] --head REPORT what a change adds to a vulnerability scanner's results
  tidewaiter render [--environment E] [--head REF] FOLDER
                                                 print what a chart or a kustomization deploys, and which lines decide
  tidewaiter render CHART --helm 3|4 [FLAGS]     print what Helm prints; flags of helm template
  tidewaiter policy check|test DIR...            look through an organization's policies, run their tests
  tidewaiter policy simulate --policy DIR REPO...
                                                 what policies would say of clones as they stand
  tidewaiter policy diff OLD NEW REPO...         what a change of policies would newly block or let through
  tidewaiter policy migrate [--to KIND] [--prove REPO] DIR...
                                                 Kyverno's policies in CEL, where they say the same
  tidewaiter report --standard STANDARD PATH...  what files say of the controls of a standard
  tidewaiter rules                               list all rules
  tidewaiter explain RULE                        explain one rule
  tidewaiter schema                              print the JSON Schema of .github/tidewaiter.yml
  tidewaiter completion bash|zsh|fish|powershell print what lets a shell complete commands, options and rules

Options:
  --format text|json|sarif|github|gitlab|junit|csv|gnu|html|oscal
                                    default: text; html is one page for a browser, that needs nothing else
  --output FILE                     write there instead of to standard output (policy migrate: a folder)
  --fail-on SEVERITY                exit with 1 on a finding this severe (critical, high, medium, low, info)
  --profile PROFILE                 which rules run: gate (default), hardening, strict
  --all-rules                       the same as --profile strict: every rule, and info findings
  --config FILE                     policy file; default: .github/tidewaiter.yml (review: as it is at the base)
  --base REF                        default: the remote's default branch, else main or master; scans: a report
  --head REF                        review: default HEAD; render: a commit, files by their paths in it; scans: a report
  --staged                          review: what "git add" took, against HEAD or --base
  --worktree                        review: the files as they stand, against HEAD or --base
  --environment E                   render: the environment, where there are several
  --standard STANDARD               report: cis-docker, cis-kubernetes, nsa-cisa, pss or mitre
  --exclude GLOB                    scan, fix, baseline, report: leave files out; may be given again
  --dry-run, --unsafe               fix: show fixes as diffs only; apply also those that need a person's judgement
  --stdin-filename NAME             scan: what the text of "-" is called, such as Dockerfile or pod.yaml
  --baseline FILE                   scan: findings of this file do not count
  --rendered-diff FILE              review: write what charts and kustomizations deploy differently, as a unified diff
  --vex FILE                        scans: OpenVEX, CSAF or CycloneDX document that counts; may be given again
  --kev FILE, --epss FILE           scans: CISA's catalog of known exploited vulnerabilities, FIRST's EPSS scores
  --dockerfile FILE                 scans: what the image was built of, for the lines that brought findings in
  --provenance FILE                 scans: BuildKit's provenance of that build (mode=max), for reports without history
  --policy DIR                      verify: folder with image policies, or with policy.yml and image-policies/
                                    review: folder of an organization's policy.yml, the floor under the policy, and
                                    of its image-policies/, by which the images of the change are verified
                                    scans: checkout of the policy repository, for VEX that policy names by "policy:"
                                    policy simulate: folder of policies
  --to KIND                         policy migrate: ValidatingPolicy (default) or ValidatingAdmissionPolicy
  --prove REPO                      policy migrate: hold rules against its manifests, too; may be given again
  --image-policy DIR                review: folder of image policies in the base branch, as the Action's input; or off
  --offline                         review: ask no registry; images that are to be verified leave it incomplete
  --layout DIR                      verify: read the image from an OCI image layout, without network
  --credential-helpers              verify, review: run the credential helpers that the Docker configuration names
  --update-trust-roots              verify: bring Sigstore's public trust root up to date first
  --write, --force                  init: write the files that are not there; also over those that are there
  --online                          doctor: ask GitHub, with the token in GITHUB_TOKEN or GH_TOKEN
  --help, -h; --version, -v         behind a command, --help tells of it alone

Exit codes: 0 ran; 1 the gate blocks (review, verify, scans, or with --fail-on), or doctor found something wrong;
2 wrong usage or configuration.
`;
/** Reads the command line. Throws `UsageError` with a remedy on anything it does not know, and on what the command has no use for. */
const readArguments = (args) => {
    const { values, given, positionals } = parse(args);
    const [command = '', ...operands] = positionals;
    const request = {
        operands,
        format: values.format === undefined ? 'text' : oneOf(values.format, formatsOf(command), '--format'),
        output: values.output,
        failOn: values['fail-on'] === undefined ? undefined : oneOf(values['fail-on'], _findings_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .severities */ .gO, '--fail-on'),
        profile: profileOf(values.profile, values['all-rules'] === true),
        config: values.config,
        exclude: values.exclude ?? [],
        base: values.base,
        head: values.head,
        staged: values.staged === true,
        worktree: values.worktree === true,
        standard: values.standard === undefined ? undefined : oneOf(values.standard, _review_standards_standard_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .standardIds */ .i, '--standard'),
        stdinFilename: values['stdin-filename'],
        baseline: values.baseline,
        write: values.write === true,
        force: values.force === true,
        online: values.online === true,
        renderedDiff: values['rendered-diff'],
        dryRun: values['dry-run'] === true,
        unsafe: values.unsafe === true,
        policy: values.policy,
        to: values.to === undefined ? undefined : oneOf(values.to, _options_js__WEBPACK_IMPORTED_MODULE_0__/* .migrationTargets */ .VP, '--to'),
        prove: values.prove ?? [],
        imagePolicy: values['image-policy'],
        offline: values.offline === true,
        layout: values.layout,
        credentialHelpers: values['credential-helpers'] === true,
        updateTrustRoots: values['update-trust-roots'] === true,
        vex: values.vex ?? [],
        kev: values.kev,
        epss: values.epss,
        provenance: values.provenance,
        dockerfile: values.dockerfile,
    };
    const isHelp = command === 'help';
    if (values.help === true || isHelp || args.length === 0) {
        const about = (isHelp ? operands : positionals.slice(0, 1)).filter(name => name !== 'help');
        const unknown = about.find(name => !_options_js__WEBPACK_IMPORTED_MODULE_0__/* .commandNames */ .oQ.includes(name));
        if (unknown !== undefined)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`${unknownCommand(unknown)} Run "tidewaiter --help".`);
        return { ...request, command: 'help', operands: about };
    }
    if (values.version === true)
        return { command: 'version', ...request };
    if (!(0,_options_js__WEBPACK_IMPORTED_MODULE_0__/* .isCommandName */ .zZ)(command))
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`${unknownCommand(command)} Run "tidewaiter --help".`);
    refuseMisuse(command, request, given);
    return { command, ...request };
};
/** A command without formats is told so by `refuseMisuse`. */
const formatsOf = (command) => {
    const formats = (0,_options_js__WEBPACK_IMPORTED_MODULE_0__/* .isCommandName */ .zZ)(command) ? _options_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .Pi[command].formats : _options_js__WEBPACK_IMPORTED_MODULE_0__/* .outputFormats */ .oz;
    return formats.length > 1 ? formats : _options_js__WEBPACK_IMPORTED_MODULE_0__/* .outputFormats */ .oz;
};
const unknownCommand = (command) => {
    if (command === '')
        return 'A command is missing.';
    const close = Object.hasOwn(_options_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF, command) ? `--${command}` : (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_5__/* .closestName */ .N)(command, _options_js__WEBPACK_IMPORTED_MODULE_0__/* .commandNames */ .oQ);
    return `"${command}" is not a command.${close === undefined ? '' : ` Did you mean "${close}"?`}`;
};
/** What a command has no use for, or lacks. */
const refuseMisuse = (name, request, given) => {
    const { options: taken, operands, form, ...command } = _options_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .Pi[name];
    const useless = given.find(option => !new Set(taken).has(option));
    if (useless !== undefined) {
        const users = Object.entries(_options_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .Pi).flatMap(([other, { options: own }]) => new Set(own).has(useless) ? [`"${other}"`] : []);
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`"${name}" has no option --${useless}; ${users.join(', ')} ${users.length === 1 ? 'has' : 'have'}.`);
    }
    const count = request.operands.length;
    if (operands === 'none' && count > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`"${name}" takes no operand, but got "${request.operands[0]}".`);
    const lacks = (operands !== 'none' && count === 0) ||
        (operands === 'one' && count > 1) ||
        (name === 'verify' && request.policy === undefined) ||
        (name === 'report' && request.standard === undefined) ||
        (name === 'scans' && request.head === undefined);
    if (lacks)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`Name ${'asks' in command ? command.asks : ''}: tidewaiter ${form}`);
    refuseTogether(request);
    if (name === 'review' && request.policy !== undefined && request.imagePolicy !== undefined && request.imagePolicy !== 'off')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e('--policy has image policies of its own, and --image-policy names others. Leave one of them out, or turn them off: --image-policy off');
};
/** Options that mean different things, or nothing without another one. */
const refuseTogether = ({ staged, worktree, head, operands, stdinFilename, write, force }) => {
    if (staged && head !== undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e('--staged judges what is to be committed, and --head names a commit. Leave one of them out.');
    if (worktree && (staged || head !== undefined))
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`--worktree judges the files as they stand, and ${staged ? '--staged what is to be committed' : '--head names a commit'}. Leave one of them out.`);
    if (operands.includes('-') && stdinFilename === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e('"-" is standard input. Say what its text is called: --stdin-filename Dockerfile. A file of that name is "./-".');
    if (stdinFilename !== undefined && operands.join() !== '-')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e('--stdin-filename names the text of standard input: tidewaiter scan --stdin-filename NAME -');
    if (force && !write)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e('--force lets --write replace files: tidewaiter init --write --force');
};
/** `--all-rules` is the older name of a profile. */
const profileOf = (named, allRules) => {
    const profile = named === undefined ? undefined : oneOf(named, _rules_rule_js__WEBPACK_IMPORTED_MODULE_6__/* .profiles */ .xD, '--profile');
    if (allRules && (profile ?? 'strict') !== 'strict')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`--all-rules is --profile strict, and --profile ${profile} is given, too. Leave one of them out.`);
    return allRules ? 'strict' : profile;
};
const parse = (args) => {
    const { values, positionals, given } = (0,_read_options_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptions */ .T)(args, _options_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF);
    const empty = Object.entries(values).find(([, value]) => [value].flat().includes(''));
    if (empty)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`--${empty[0]} needs a value. Run "tidewaiter --help".`);
    return { values, positionals, given: [...given] };
};
const oneOf = (value, allowed, name) => {
    const found = allowed.find(one => one === value);
    if (found === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`${name} is one of ${allowed.join(', ')}, not "${value}".`);
    return found;
};


/***/ }),

/***/ 98467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ renderOptions),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   VP: () => (/* binding */ migrationTargets),
/* harmony export */   dp: () => (/* binding */ environmentOption),
/* harmony export */   fF: () => (/* binding */ options),
/* harmony export */   ib: () => (/* binding */ optionValues),
/* harmony export */   oQ: () => (/* binding */ commandNames),
/* harmony export */   oz: () => (/* binding */ outputFormats),
/* harmony export */   zZ: () => (/* binding */ isCommandName)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22531);
/* harmony import */ var _review_standards_standard_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68923);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42389);



/** All options of the command line, as `parseArgs` reads them. */
const options = {
    format: { type: 'string' },
    output: { type: 'string' },
    'fail-on': { type: 'string' },
    profile: { type: 'string' },
    'all-rules': { type: 'boolean' },
    config: { type: 'string' },
    exclude: { type: 'string', multiple: true },
    standard: { type: 'string' },
    base: { type: 'string' },
    head: { type: 'string' },
    staged: { type: 'boolean' },
    worktree: { type: 'boolean' },
    'stdin-filename': { type: 'string' },
    baseline: { type: 'string' },
    'rendered-diff': { type: 'string' },
    'dry-run': { type: 'boolean' },
    unsafe: { type: 'boolean' },
    policy: { type: 'string' },
    to: { type: 'string' },
    prove: { type: 'string', multiple: true },
    'image-policy': { type: 'string' },
    offline: { type: 'boolean' },
    layout: { type: 'string' },
    'credential-helpers': { type: 'boolean' },
    'update-trust-roots': { type: 'boolean' },
    vex: { type: 'string', multiple: true },
    kev: { type: 'string' },
    epss: { type: 'string' },
    dockerfile: { type: 'string' },
    provenance: { type: 'string' },
    write: { type: 'boolean' },
    force: { type: 'boolean' },
    online: { type: 'boolean' },
    // What editors put behind the command of a server.
    stdio: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
};
/** Those of `render`, which are read apart: with others it takes those of `helm template`. */
const renderOptions = { environment: { type: 'string' }, head: { type: 'string' } };
/** An argument that asks for an environment of the repository. */
const environmentOption = new RegExp(`^--(?:${Object.keys(renderOptions).join('|')})(?:=|$)`, 'u');
/** What policies are migrated to. */
const migrationTargets = ['ValidatingPolicy', 'ValidatingAdmissionPolicy'];
/** What stands behind the options that take a value, for shells that complete them. */
const optionValues = {
    format: 'format',
    output: 'file',
    'fail-on': _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO,
    profile: _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .profiles */ .xD,
    config: 'file',
    exclude: 'any',
    standard: _review_standards_standard_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .standardIds */ .i,
    'stdin-filename': 'any',
    baseline: 'file',
    base: 'ref',
    head: 'ref',
    'rendered-diff': 'file',
    policy: 'folder',
    to: migrationTargets,
    prove: 'folder',
    'image-policy': 'folder',
    layout: 'folder',
    vex: 'file',
    kev: 'file',
    epss: 'file',
    dockerfile: 'file',
    provenance: 'file',
};
/** How findings can be written: for people, for programs, and for the services that show them. */
const outputFormats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'csv', 'gnu', 'html', 'oscal'];
/** Those of findings: OSCAL is about controls. */
const findingFormats = [
    'text',
    'json',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'csv',
    'gnu',
    'html',
];
const rules = ['profile', 'all-rules', 'config'];
/** The commands that share these options; `render` reads its own. */
const commands = {
    scan: {
        options: [...rules, 'format', 'output', 'fail-on', 'exclude', 'stdin-filename', 'baseline'],
        formats: findingFormats,
        operands: 'some',
        form: 'scan PATH...',
        asks: 'the files or folders',
    },
    review: {
        options: [
            ...rules,
            'format',
            'output',
            'fail-on',
            'base',
            'head',
            'staged',
            'worktree',
            'rendered-diff',
            'policy',
            'image-policy',
            'offline',
            'credential-helpers',
        ],
        formats: findingFormats,
        operands: 'none',
        form: 'review',
    },
    fix: {
        options: [...rules, 'dry-run', 'unsafe', 'exclude'],
        formats: ['text'],
        operands: 'some',
        form: 'fix PATH...',
        asks: 'the files or folders',
    },
    baseline: {
        options: [...rules, 'output', 'exclude'],
        formats: ['text'],
        operands: 'some',
        form: 'baseline PATH...',
        asks: 'the files or folders',
    },
    init: { options: ['write', 'force'], formats: ['text'], operands: 'none', form: 'init' },
    doctor: { options: ['online', 'format', 'output'], formats: ['text', 'json'], operands: 'none', form: 'doctor' },
    lsp: { options: [...rules, 'stdio'], formats: ['text'], operands: 'none', form: 'lsp' },
    verify: {
        options: ['policy', 'layout', 'credential-helpers', 'update-trust-roots', 'format', 'output'],
        formats: ['text', 'json'],
        operands: 'some',
        form: 'verify --policy DIR IMAGE...',
        asks: 'the images and the folder of policies',
    },
    scans: {
        options: ['config', 'format', 'output', 'fail-on', 'base', 'head', 'vex', 'kev', 'epss', 'dockerfile', 'provenance', 'policy'],
        formats: ['text', 'json'],
        operands: 'none',
        form: 'scans --base REPORT --head REPORT',
        asks: 'the reports',
    },
    policy: {
        options: ['policy', 'config', 'format', 'output', 'to', 'prove'],
        formats: ['text', 'json'],
        operands: 'some',
        form: 'policy check|test|diff|simulate|migrate DIR...',
        asks: 'a tool and its folders',
    },
    report: {
        options: [...rules, 'standard', 'format', 'output', 'exclude'],
        formats: ['text', 'html', 'csv', 'oscal'],
        operands: 'some',
        form: 'report --standard STANDARD PATH...',
        asks: 'the standard and the files or folders',
    },
    rules: { options: ['format', 'output'], formats: ['text', 'json'], operands: 'none', form: 'rules' },
    explain: { options: ['format', 'output'], formats: ['text', 'json'], operands: 'one', form: 'explain RULE', asks: 'one rule' },
    schema: { options: ['output'], formats: ['text'], operands: 'none', form: 'schema' },
    completion: {
        options: ['output'],
        formats: ['text'],
        operands: 'one',
        form: 'completion bash|zsh|fish|powershell',
        asks: 'one shell',
    },
};
/** The names of all commands, as they are suggested. */
const commandNames = [...Object.keys(commands), 'render', 'help'];
const isCommandName = (name) => Object.hasOwn(commands, name);


/***/ }),

/***/ 2806:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_closest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76214);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42010);



/**
 * Options and operands, as `parseArgs` reads them, and the names of the options that were given. Names in `known` are suggested for one that is
 * not there. Throws `UsageError` for that, and for a value that is missing, needless or taken for another option: what Node says of it names
 * neither the right one nor what to do.
 */
const readOptions = (args, options, known = Object.keys(options)) => {
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
    const given = new Set();
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const { name, rawName, value, inlineValue } = token;
        if (!Object.hasOwn(options, name))
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${unknownOption(rawName, known)} ${help}`);
        const isSwitch = options[name]?.type === 'boolean';
        if (isSwitch && value !== undefined)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${rawName} takes no value, but got "${value}". ${help}`);
        if (!isSwitch && value === undefined)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${rawName} needs a value. ${help}`);
        if (inlineValue === false && value.length > 1 && value.startsWith('-'))
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${rawName} needs a value, and "${value}" looks like another option. If it is the value: ${rawName}${rawName.startsWith('--') ? '=' : ''}${value}`);
        given.add(name);
    }
    return { ...(0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true }), given };
};
const help = 'Run "tidewaiter --help".';
const unknownOption = (written, known) => {
    const close = (0,_text_closest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .closestName */ .N)(written.replace(/^-+/u, ''), known);
    return `There is no option "${written}".${close === undefined ? '' : ` Did you mean "--${close}"?`}`;
};


/***/ }),

/***/ 73695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runProgram: () => (/* binding */ runProgram)
});

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/arguments/arguments.js
var arguments_arguments = __webpack_require__(62125);
// EXTERNAL MODULE: ./build/cli/side-by-side/messages.js
var messages = __webpack_require__(88816);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
;// CONCATENATED MODULE: ./build/cli/system-problem.js

/**
 * What is said where the system refuses something: a file or a folder that somebody named, a disk that is full, a working folder that is gone. Undefined
 * for any other error.
 */
const systemProblem = (error) => {
    if (!(error instanceof Error) || !('syscall' in error) || typeof error.syscall !== 'string' || error.syscall.startsWith('spawn'))
        return undefined;
    const reason = (0,reports_escape/* plainLine */.h0)(error.message);
    return 'path' in error && typeof error.path === 'string'
        ? `"${(0,reports_escape/* plainLine */.h0)(error.path)}" can't be read or written: ${reason}. Give yourself the right to it, or name another one.`
        : `The system refuses: ${reason}. Mend that, and run the command again.`;
};

// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
;// CONCATENATED MODULE: ./build/cli/program.js






/** Each command with all that it needs is loaded when it is asked for. */
const commands = {
    scan: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(1138), __webpack_require__.e(9605), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(4870), __webpack_require__.e(8632), __webpack_require__.e(4875), __webpack_require__.e(794), __webpack_require__.e(8413), __webpack_require__.e(9548), __webpack_require__.e(2335), __webpack_require__.e(4637), __webpack_require__.e(9298), __webpack_require__.e(8870)]).then(__webpack_require__.bind(__webpack_require__, 68870))).scan(request),
    scans: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(7934), __webpack_require__.e(1138), __webpack_require__.e(9605), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(4870), __webpack_require__.e(8632), __webpack_require__.e(4875), __webpack_require__.e(9057), __webpack_require__.e(675)]).then(__webpack_require__.bind(__webpack_require__, 40675))).scans(request),
    review: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(2623), __webpack_require__.e(3205)]).then(__webpack_require__.bind(__webpack_require__, 23205))).review(request),
    fix: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(1138), __webpack_require__.e(9605), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(4870), __webpack_require__.e(8632), __webpack_require__.e(4875), __webpack_require__.e(794), __webpack_require__.e(8413), __webpack_require__.e(9548), __webpack_require__.e(2335), __webpack_require__.e(4637), __webpack_require__.e(9298), __webpack_require__.e(7230)]).then(__webpack_require__.bind(__webpack_require__, 57230))).fix(request),
    baseline: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(7934), __webpack_require__.e(1138), __webpack_require__.e(9605), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(4870), __webpack_require__.e(8632), __webpack_require__.e(4875), __webpack_require__.e(794), __webpack_require__.e(8413), __webpack_require__.e(9548), __webpack_require__.e(2335), __webpack_require__.e(4637), __webpack_require__.e(9298), __webpack_require__.e(7430)]).then(__webpack_require__.bind(__webpack_require__, 47430))).baseline(request),
    init: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(1138), __webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(2731)]).then(__webpack_require__.bind(__webpack_require__, 29949))).init(request),
    doctor: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(1138), __webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(4870), __webpack_require__.e(8632), __webpack_require__.e(4875), __webpack_require__.e(5125)]).then(__webpack_require__.bind(__webpack_require__, 32795))).doctor(request),
    lsp: async (request) => (await __webpack_require__.e(/* import() */ 4130).then(__webpack_require__.bind(__webpack_require__, 94130))).lsp(request),
    verify: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(7934), __webpack_require__.e(1138), __webpack_require__.e(8815), __webpack_require__.e(4187), __webpack_require__.e(3619), __webpack_require__.e(1489), __webpack_require__.e(4870), __webpack_require__.e(8632), __webpack_require__.e(7688), __webpack_require__.e(7835), __webpack_require__.e(9864), __webpack_require__.e(5679), __webpack_require__.e(4996), __webpack_require__.e(9057), __webpack_require__.e(3335), __webpack_require__.e(1287)]).then(__webpack_require__.bind(__webpack_require__, 82757))).verify(request),
    policy: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(7934), __webpack_require__.e(1138), __webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(4187), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(4870), __webpack_require__.e(8632), __webpack_require__.e(4875), __webpack_require__.e(794), __webpack_require__.e(7688), __webpack_require__.e(8413), __webpack_require__.e(9548), __webpack_require__.e(2335), __webpack_require__.e(6908), __webpack_require__.e(7835), __webpack_require__.e(9864), __webpack_require__.e(5834), __webpack_require__.e(4637), __webpack_require__.e(5679), __webpack_require__.e(4996), __webpack_require__.e(5113), __webpack_require__.e(2576)]).then(__webpack_require__.bind(__webpack_require__, 42576))).policy(request),
    report: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(1138), __webpack_require__.e(9605), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(4870), __webpack_require__.e(8632), __webpack_require__.e(4875), __webpack_require__.e(794), __webpack_require__.e(8413), __webpack_require__.e(9548), __webpack_require__.e(2335), __webpack_require__.e(3568), __webpack_require__.e(6908), __webpack_require__.e(6415), __webpack_require__.e(4637), __webpack_require__.e(9298), __webpack_require__.e(2586), __webpack_require__.e(6628)]).then(__webpack_require__.bind(__webpack_require__, 26628))).report(request),
    rules: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(794), __webpack_require__.e(3568), __webpack_require__.e(6908), __webpack_require__.e(6415), __webpack_require__.e(5678)]).then(__webpack_require__.bind(__webpack_require__, 65678))).rules(request),
    explain: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(794), __webpack_require__.e(3568), __webpack_require__.e(6908), __webpack_require__.e(6415), __webpack_require__.e(5678)]).then(__webpack_require__.bind(__webpack_require__, 65678))).explain(request),
    schema: async (request) => (await __webpack_require__.e(/* import() */ 9818).then(__webpack_require__.bind(__webpack_require__, 59818))).schema(request),
    completion: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(4870), __webpack_require__.e(5672)]).then(__webpack_require__.bind(__webpack_require__, 15672))).completion(request),
    help: async ({ operands }) => {
        await (0,terminal_output/* writeOutput */.zh)(operands.length === 0 ? arguments_arguments/* usage */.C : await helpOn(operands));
        return 0;
    },
    version: () => (0,terminal_output/* writeOutput */.zh)(`${version/* version */.r}\n`).then(() => 0),
};
const helpOn = async (names) => {
    const { commandHelp } = await __webpack_require__.e(/* import() */ 8678).then(__webpack_require__.bind(__webpack_require__, 68678));
    return names.map(commandHelp).join('\n');
};
/** Runs a command line. Resolves to the exit code. */
const runProgram = async (args) => {
    try {
        if (args[0] === messages/* besideWord */.P)
            return await (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(1138), __webpack_require__.e(9605), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(794), __webpack_require__.e(9548), __webpack_require__.e(2335), __webpack_require__.e(3568), __webpack_require__.e(6908), __webpack_require__.e(6415), __webpack_require__.e(6731)]).then(__webpack_require__.bind(__webpack_require__, 46722))).beside();
        if (args[0] === 'render')
            return await (await Promise.all(/* import() */[__webpack_require__.e(3506), __webpack_require__.e(8989), __webpack_require__.e(7934), __webpack_require__.e(1138), __webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(3292), __webpack_require__.e(1489), __webpack_require__.e(4404), __webpack_require__.e(16), __webpack_require__.e(4870), __webpack_require__.e(8632), __webpack_require__.e(4875), __webpack_require__.e(7688), __webpack_require__.e(8413), __webpack_require__.e(9548), __webpack_require__.e(4738), __webpack_require__.e(5834), __webpack_require__.e(9019), __webpack_require__.e(6001), __webpack_require__.e(2623), __webpack_require__.e(8159)]).then(__webpack_require__.bind(__webpack_require__, 748))).render(args.slice(1));
        const request = (0,arguments_arguments/* readArguments */.l)(args);
        return await commands[request.command](request);
    }
    catch (error) {
        const problem = error instanceof usage_error/* UsageError */.e ? error.message : systemProblem(error);
        if (problem === undefined)
            throw error;
        await (0,terminal_output/* writeProblem */.bi)(`${problem}\n`);
        return 2;
    }
};


/***/ }),

/***/ 88816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ besideWord)
/* harmony export */ });
/** The word with which the program is begun in a thread that judges batches for another one. */
const besideWord = '#beside';


/***/ }),

/***/ 66651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ke: () => (/* binding */ Progress),
  Qf: () => (/* binding */ forTerminal),
  zc: () => (/* binding */ terminalPaint),
  zh: () => (/* binding */ writeOutput),
  bi: () => (/* binding */ writeProblem)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/reports/terminal.js + 1 modules
var terminal = __webpack_require__(30501);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
;// CONCATENATED MODULE: ./build/reports/without-middle.js

/** Lines that a terminal is given unasked. */
const maxLines = 1_000;
/**
 * A text for a terminal without what nobody reads there: blocks between blank lines up to a number of lines, how many more there are and how to see
 * them, and the last block, which counts them all.
 */
const withoutMiddle = (text) => {
    const blocks = text.split('\n\n');
    const shown = [];
    let lines = 0;
    for (const block of blocks) {
        lines += block.split('\n').length + 1;
        if (lines > maxLines)
            break;
        shown.push(block);
    }
    const left = blocks.slice(shown.length, -1);
    if (left.length === 0)
        return text;
    const count = left.reduce((sum, block) => sum + block.split('\n').length + 1, 0);
    const how = `\u2026 ${(0,counted_noun/* countOf */.p)(count, 'more line')}. All of it: --output FILE, or a pipe (| less).`;
    return [...shown, how, blocks.at(-1) ?? ''].join('\n\n');
};

;// CONCATENATED MODULE: ./build/reports/wrap-words.js

/** What is drawn by columns and stays as it is: source under its line numbers, and the lines of a diff. */
const isDrawn = (line) => /^ *\d* *\u2502|^ {4}[-+\u2026]/u.test(line);
/** Text with its long lines broken between words, so that a terminal of so many columns breaks none within a word. Colors take no room. */
const wrapWords = (text, columns) => text
    .split('\n')
    .map(line => wrapLine(line, columns))
    .join('\n');
/** What goes on stands two columns further in than what it belongs to. A word that is longer than the line is left whole, so that it can be copied. */
const wrapLine = (line, columns) => {
    const plain = (0,external_node_util_.stripVTControlCharacters)(line);
    if (plain.length <= columns || isDrawn(plain))
        return line;
    const indent = ' '.repeat(plain.length - plain.trimStart().length + 2);
    const lines = [];
    let words = [];
    // One less than the columns so far, so that a line begins without the space before a word.
    let width = -1;
    let isBegun = false;
    for (const word of line.split(' ')) {
        const length = (0,external_node_util_.stripVTControlCharacters)(word).length;
        if (isBegun && width + 1 + length > columns) {
            lines.push(words.join(' '));
            words = [indent + word];
            width = indent.length + length;
        }
        else {
            words.push(word);
            width += 1 + length;
        }
        isBegun ||= length > 0;
    }
    return [...lines, words.join(' ')].join('\n');
};

;// CONCATENATED MODULE: ./build/cli/terminal-output.js





const styles = {
    worst: ['bold', 'red'],
    bad: 'red',
    warn: 'yellow',
    note: 'cyan',
    dim: 'dim',
    good: 'green',
    strong: 'bold',
};
/** Colors when standard output is a terminal that wants them (`NO_COLOR`, `FORCE_COLOR`). */
const terminalPaint = () => process.stdout.isTTY && process.env['NO_COLOR'] === undefined
    ? (style, text) => (0,external_node_util_.styleText)(styles[style], text, { validateStream: false })
    : terminal/* noPaint */.Iy;
/** Terminals that are narrower are taken as if they were not: nobody reads words one below the other. */
const minColumns = 40;
/** A text for people, not longer than a person reads and its lines broken between words where standard output is a terminal; in a pipe and in a file a line is a line. */
const forTerminal = (text, output) => output === undefined && process.stdout.isTTY ? wrapWords(withoutMiddle(text), Math.max(minColumns, process.stdout.columns)) : text;
/** Writes all of a text to standard output before it resolves. */
const writeOutput = (text) => write(process.stdout, text);
/** Writes all of a text to standard error before it resolves; nothing of an empty one. */
const writeProblem = (text) => (text === '' ? Promise.resolve() : write(process.stderr, text));
/** A reader that went away early (`| head`) wants no more: that is not a failure. */
const write = (stream, text) => new Promise((resolve, reject) => {
    // Of an earlier piece the reader was gone: nothing tells of this one.
    if (stream.destroyed)
        return resolve();
    const failed = (error) => {
        if (error.code === 'EPIPE')
            resolve();
        else
            reject(error);
    };
    stream.once('error', failed);
    stream.write(text, error => {
        // Why not right away: a broken pipe comes as an event after this call, which must find its listener.
        if (error)
            return;
        stream.off('error', failed);
        resolve();
    });
});
/** Work that takes shorter than this shows no progress, in seconds. */
const progressAfter = 0.5;
/** Shows how far long work is, on one line of standard error, only on a terminal. */
class Progress {
    #verb;
    #noun;
    // Why not `performance`: Node loads nine modules when it is first used.
    #started = process.uptime();
    #shown = false;
    constructor(verb, noun) {
        this.#verb = verb;
        this.#noun = noun;
    }
    update(done, all) {
        if (!process.stderr.isTTY || process.uptime() - this.#started < progressAfter)
            return;
        this.#shown = true;
        process.stderr.write(`\r${this.#verb} ${(0,counted_noun/* withCommas */.r)(done)} of ${(0,counted_noun/* countOf */.p)(all, this.#noun)}`);
    }
    end() {
        if (this.#shown)
            process.stderr.write('\r\u001B[2K');
    }
}


/***/ }),

/***/ 42010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/** The command line was used wrongly or its configuration can't be used: exit code 2. The message says what to do. */
class UsageError extends Error {
    name = 'UsageError';
}


/***/ }),

/***/ 35984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ containerSubject)
/* harmony export */ });
/** `Deployment/web#container:app` in its parts; undefined for a subject that is not a container of a workload. */
const containerSubject = (subject) => {
    // Why the first of the known words: names are the user's, and any character may be in them.
    const mark = /#(container|initContainer|ephemeralContainer):/u.exec(subject);
    if (!mark)
        return undefined;
    const [whole, list = ''] = mark;
    return { owner: subject.slice(0, mark.index), list, name: subject.slice(mark.index + whole.length) };
};


/***/ }),

/***/ 22531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ worseSeverity),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   ex: () => (/* binding */ severityDegree),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
/* unused harmony export confidences */
/** How bad it is when the finding is true. Rubric: what can an attacker do, and what must he already have? */
const severities = ['critical', 'high', 'medium', 'low', 'info'];
/** How sure the rule is that the finding is true. */
const confidences = (/* unused pure expression or super */ null && (['high', 'medium', 'low']));
/** Negative when `a` is worse than `b`; sorts most severe first. */
const compareSeverity = (a, b) => severities.indexOf(a) - severities.indexOf(b);
/** True when `severity` is at least as bad as `threshold`. */
const isAtLeast = (severity, threshold) => compareSeverity(severity, threshold) <= 0;
/** A severity as a number that is higher the worse it is, from 0, for facts of findings. */
const severityDegree = (severity) => severities.length - 1 - severities.indexOf(severity);
/** The more severe of the two; `a` when there is only that. */
const worseSeverity = (a, b) => (b === undefined || isAtLeast(a, b) ? a : b);


/***/ }),

/***/ 52730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ modeSettingWords),
/* harmony export */   Ai: () => (/* binding */ readModeSetting),
/* harmony export */   F7: () => (/* binding */ isMilderMode),
/* harmony export */   RN: () => (/* binding */ modeSettingOn),
/* harmony export */   gJ: () => (/* binding */ isMilder)
/* harmony export */ });
/** A mode as it is written. */
const readModeSetting = (setting) => {
    if (typeof setting === 'string')
        return { mode: setting };
    const { mode, 'enforce-from': enforceFrom } = setting;
    return { mode, ...(enforceFrom !== undefined && { enforceFrom }) };
};
/** A mode in words. */
const modeSettingWords = ({ mode, enforceFrom }) => enforceFrom === undefined ? mode : `${mode} until it is enforced from ${enforceFrom} on`;
const modesByStrength = ['observe', 'warn', 'enforce'];
/** True for a mode under which findings do less than under another. */
const isMilder = (own, other) => modesByStrength.indexOf(own) < modesByStrength.indexOf(other);
/** True for a milder mode, and for one that is kept for longer: without a day on which it ends, for ever. */
const isMilderMode = (own, least) => isMilder(own.mode, least.mode) || (own.mode === least.mode && endsLater(own, least));
const endsLater = ({ enforceFrom }, { enforceFrom: before }) => before !== undefined && (enforceFrom === undefined || enforceFrom > before);
/** What a mode is on a day (UTC, `YYYY-MM-DD`): enforced once its day has come. */
const modeSettingOn = (setting, today) => setting.enforceFrom !== undefined && setting.enforceFrom <= today ? { mode: 'enforce' } : setting;


/***/ }),

/***/ 49963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ policyOn),
/* harmony export */   UF: () => (/* binding */ modeOfFinding),
/* harmony export */   VV: () => (/* binding */ modeOf)
/* harmony export */ });
/* harmony import */ var _mode_setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52730);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65679);


const enforced = { mode: 'enforce' };
/** What findings of a rule do. With `enforceFrom`, only until the day before that one. */
const modeOf = ({ modes }, rule) => {
    let found = enforced;
    for (const [pattern, setting] of modes)
        if ((0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .meansRule */ .dX)(pattern, rule))
            found = setting;
    return found;
};
/** What a finding of a rule does. */
const modeOfFinding = (policy, { ruleId, formerly }) => modeOf(policy, { id: ruleId, formerly });
/** The policy as it is on a day (UTC, `YYYY-MM-DD`): modes whose day has come are enforced. */
const policyOn = (policy, today) => {
    const { modes, scans } = policy;
    const all = [...modes.values(), scans.mode, ...scans.overrides.flatMap(({ mode }) => mode ?? [])];
    // Why the same object where nothing is due: that is how it is on most days.
    if (all.every(setting => (0,_mode_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .modeSettingOn */ .RN)(setting, today) === setting))
        return policy;
    return {
        ...policy,
        modes: new Map([...modes].map(([pattern, setting]) => [pattern, (0,_mode_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .modeSettingOn */ .RN)(setting, today)])),
        scans: {
            ...scans,
            mode: (0,_mode_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .modeSettingOn */ .RN)(scans.mode, today),
            overrides: scans.overrides.map(entry => (entry.mode ? { ...entry, mode: (0,_mode_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .modeSettingOn */ .RN)(entry.mode, today) } : entry)),
        },
    };
};


/***/ }),

/***/ 65679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ NamedEntries),
/* harmony export */   RA: () => (/* binding */ isRuleGlob),
/* harmony export */   dX: () => (/* binding */ meansRule),
/* harmony export */   lD: () => (/* binding */ withoutFamilies),
/* harmony export */   sE: () => (/* binding */ familyNamed),
/* harmony export */   zO: () => (/* binding */ familyNames)
/* harmony export */ });
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42389);
/* harmony import */ var _text_wildcard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10393);


/** Names by which the catalogue calls a family as if it were a rule: the sum of what is missing. */
const rollUps = { 'kubernetes/no-security-context': 'pod-hardening' };
/** Every name of a family that policy and suppressions may use in place of a rule's id. */
const familyNames = [..._rules_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .families */ .TJ, ...Object.keys(rollUps)];
const familiesByName = new Map([
    ..._rules_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .families */ .TJ.map(family => [family, family]),
    ...Object.entries(rollUps),
]);
/** The family that a name means; undefined for rule ids and globs over them. */
const familyNamed = (name) => familiesByName.get(name);
/** True when a name means the rule: its id, that of the rule it was split off, a glob over ids, its family. */
const meansRule = (name, rule) => {
    if (name === rule.id || name === rule.formerly)
        return true;
    const family = familyNamed(name);
    // Why globs alone: a policy with an entry for every rule asks for each of them with each entry.
    return family === undefined ? isRuleGlob(name) && isCalled(name, rule) : rule.family === family;
};
const isCalled = (pattern, { id, formerly }) => (0,_text_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesWildcard */ ._)(pattern, id) || (formerly !== undefined && (0,_text_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesWildcard */ ._)(pattern, formerly));
/** The names with the ids of its rules in the place of each family, so that whoever decides by a policy knows ids and globs only. */
const withoutFamilies = (names, rules) => names.flatMap(name => (familyNamed(name) === undefined ? [name] : rules.filter(rule => meansRule(name, rule)).map(({ id }) => id)));
/** Which entries of a map name a rule, in the map's order, without asking each of them: a policy may have one for every rule. */
class NamedEntries {
    #byName = new Map();
    /** Globs and families, with their places in the map. */
    #wide = [];
    constructor(entries) {
        let place = 0;
        for (const [name, entry] of entries) {
            if (isRuleGlob(name) || familyNamed(name) !== undefined)
                this.#wide.push([place, name, entry]);
            else
                this.#byName.set(name, [place, entry]);
            place += 1;
        }
    }
    /** What is said of a rule, under its id, that of the rule it was split off, globs and its family. */
    of(rule) {
        const wide = this.#wide.flatMap(([place, name, entry]) => (meansRule(name, rule) ? [[place, entry]] : []));
        const own = [this.#byName.get(rule.id), rule.formerly === undefined ? undefined : this.#byName.get(rule.formerly)];
        return [...wide, ...own.filter(found => found !== undefined)].toSorted(([a], [b]) => a - b).map(([, entry]) => entry);
    }
}
/** True for a glob over rule ids. */
const isRuleGlob = (pattern) => pattern.includes('*');


/***/ }),

/***/ 31972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ offeredSuggestion),
/* harmony export */   kw: () => (/* binding */ rewriteLines),
/* harmony export */   tF: () => (/* binding */ rewrittenLength)
/* harmony export */ });
/* unused harmony exports suggestionsOf, suggestionBlock */
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7020);
/* harmony import */ var _text_text_edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62961);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);



const linesTouchedBy = ({ lines }, edits) => {
    const cover = (0,_text_text_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .coveringRange */ .DN)(edits);
    const last = lines.lineCount;
    return { from: Math.min(lines.line(cover.start), last), to: Math.min(lines.line(Math.max(cover.start, cover.end - 1)), last) };
};
/** How much text the lines that edits touch will have, in UTF-16 units: to know before they are written, for a whole file may be one line. */
const rewrittenLength = (file, edits) => {
    const { from, to } = linesTouchedBy(file, edits);
    const more = edits.reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
    return file.lines.lineEnd(to) - file.lines.lineStart(from) + more;
};
/** The lines that edits touch. Where an edit takes a line's break away, the next line is one of them. */
const rewriteLines = (file, edits) => {
    const { from, to } = linesTouchedBy(file, edits);
    const last = file.lines.lineCount;
    const rewritten = rewriteSpan(file, edits, { from, to: to + 1 });
    const joinsNext = rewritten.before.endsWith('\n') && rewritten.after !== '' && !rewritten.after.endsWith('\n');
    return joinsNext && to < last ? rewriteSpan(file, edits, { from, to: to + 2 }) : rewritten;
};
const rewriteSpan = ({ text, lines: index }, edits, lines) => {
    const start = index.lineStart(lines.from);
    const before = text.slice(start, index.lineEnd(lines.to - 1));
    const shifted = edits.map(({ range, newText }) => ({ range: { start: range.start - start, end: range.end - start }, newText }));
    return { lines, before, after: (0,_text_text_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .applyEdits */ .ct)(before, shifted) };
};
/** Longer blocks are not offered, in UTF-16 units: nobody reads them, and a comment has room for other things too. */
const maxBlockLength = 10_000;
/**
 * The ways to write a fix as whole lines, the closest first: lines inserted between two others can be written with either. None for more text than
 * a block may have.
 */
const suggestionsOf = (file, fix) => {
    if (rewrittenLength(file, fix.edits) > maxBlockLength)
        return [];
    const own = rewriteLines(file, fix.edits);
    const cover = (0,_text_text_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .coveringRange */ .DN)(fix.edits);
    const { from } = own.lines;
    const isBetweenLines = cover.start === cover.end && from > 1 && cover.start === file.lines.lineStart(from);
    const ways = isBetweenLines ? [own, rewriteSpan(file, fix.edits, { from: from - 1, to: from })] : [own];
    return ways.flatMap(toSuggestion);
};
/** None when the last line break of the lines would be lost: a suggestion can't say so. */
const toSuggestion = ({ lines, before, after }) => {
    if (!before.endsWith('\n'))
        return [{ lines, replacement: after }];
    if (after === '')
        return [{ lines, replacement: undefined }];
    return after.endsWith('\n') ? [{ lines, replacement: after.slice(0, -1) }] : [];
};
const hasCarriageReturns = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_2__/* .onceFor */ .b)(({ text }) => text.includes('\r'));
/**
 * The block as Markdown. Undefined for text with carriage returns or other control characters, since GitHub's handling of them in
 * suggestions is not dependable, and when it is too long.
 */
const suggestionBlock = (file, { replacement }) => {
    if (hasCarriageReturns(file) || (replacement !== undefined && /[^\P{Cc}\t\n]/u.test(replacement)))
        return undefined;
    // Why the added line break: a block without a line deletes, a block with one empty line leaves an empty line.
    const block = replacement === undefined ? '```suggestion\n```' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(`${replacement}\n`, 'suggestion');
    return block.length <= maxBlockLength ? block : undefined;
};
/** The first way to write a fix as a suggestion whose lines lie in one hunk. */
const offeredSuggestion = (file, fix, map) => {
    // Why not of several files: a block is of one, and a part of a fix mends nothing.
    if (!file || !map || fix.elsewhere)
        return undefined;
    for (const suggestion of suggestionsOf(file, fix)) {
        const { lines } = suggestion;
        const block = map.isInOneHunk(lines.from, lines.to - 1) ? suggestionBlock(file, suggestion) : undefined;
        if (block !== undefined)
            return { lines, block };
    }
    return undefined;
};


/***/ }),

/***/ 55284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ environmentsOf)
/* harmony export */ });
/* unused harmony export effectiveSection */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69823);




/** So many rows stand open; more are folded. */
const maxOpen = 10;
/** The environment for people: that of a chart's own values has no other name. */
const environmentsOf = ({ environments, kind, folder }) => {
    const names = environments.filter(name => name !== '').join(', ');
    return names === '' || names === 'default' ? `${kind} ${folder.replace(/\/$/u, '') || 'at the root'}` : names;
};
const valueCell = (value) => (value === undefined ? 'unset' : codeCell(shorten(value, maxShownText)));
/** What charts and kustomizations deploy differently after the change: one row a field, with the line that decides. */
const effectiveSection = (result) => {
    const { effective = [] } = result;
    const rows = effective.map(change => {
        const { object, field, before, after, at } = change;
        const place = at && linked(codeCell(`${shorten(at.path, maxShownPath)}:${at.line}`), lineAddress(textsAt(result), at.path, at.line));
        const cells = [
            codeCell(shorten(environmentsOf(change), maxShownPath)),
            codeCell(shorten(object, maxShownPath)),
            codeCell(shorten(field, maxShownPath)),
        ];
        return { markdown: `| ${[...cells, valueCell(before), valueCell(after), place ?? ''].join(' | ')} |\n` };
    });
    return {
        open: `<details${rows.length > maxOpen ? '' : ' open'}><summary>What is deployed differently (${countOf(rows.length, 'field')})</summary>\n\n| Environment | Object | Field | Before | After | Decided at |\n| --- | --- | --- | --- | --- | --- |\n`,
        items: rows,
        noun: 'field',
        close: '\n</details>\n\n',
        share: 0.25,
    };
};


/***/ }),

/***/ 48000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   Mx: () => (/* binding */ jsonPieces),
/* harmony export */   N1: () => (/* binding */ commandProperty),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   pn: () => (/* binding */ pathOnOneLine),
/* harmony export */   rF: () => (/* binding */ jsonLine),
/* harmony export */   wq: () => (/* binding */ commandData),
/* harmony export */   zv: () => (/* binding */ messageMarkdown)
/* harmony export */ });
/**
 * Characters that are not seen but can hide, reorder or forge text wherever it is shown: controls, formats (bidirectional marks among
 * them), lone surrogates, line separators, and what fonts leave out. Variation selectors 15 and 16 stay: ordinary emoji carry them.
 */
const invisible = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\uFE0E\uFE0F]]/gv;
const visible = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
/** One line of plain text: no invisible character reaches the reader. Tabs become spaces. */
const plainLine = (text) => text.replaceAll('\t', ' ').replace(invisible, visible);
/**
 * A value as JSON on one line, in which no invisible character stands as it is: who reads the text sees what a program reads. Programs read
 * the same as without that.
 */
const jsonLine = (value) => `${visibleJson(value)}\n`;
const visibleJson = (value) => JSON.stringify(value).replace(invisible, found => found.split('').map(jsonEscape).join(''));
/** So many members of a list are in one piece. */
const membersOfPiece = 200;
/**
 * The text of `jsonLine` in pieces, for objects with long lists: the whole of it is never in memory at once. What is listed in the lists of an
 * object below it comes in one piece.
 */
function* jsonPieces(value) {
    let before = '{';
    for (const [key, member] of Object.entries(value)) {
        if (member === undefined)
            continue;
        yield `${before}${visibleJson(key)}:`;
        before = ',';
        if (Array.isArray(member))
            yield* listPieces(member);
        else
            yield visibleJson(member);
    }
    yield before === '{' ? '{}\n' : '}\n';
}
function* listPieces(list) {
    yield '[';
    for (let start = 0; start < list.length; start += membersOfPiece) {
        const piece = visibleJson(list.slice(start, start + membersOfPiece));
        yield `${start > 0 ? ',' : ''}${piece.slice(1, -1)}`;
    }
    yield ']';
}
const jsonEscape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** A text of at most `max` UTF-16 units; an ellipsis stands for what was cut off. */
const shorten = (text, max) => text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/u, '')}\u2026`;
/** One line for a terminal or a log. The runner of GitHub Actions takes `##[` anywhere in a line for a command, so it can't stand there. */
const logLine = (text) => plainLine(text).replaceAll('##[', '#\\u{23}[');
/** A path that a machine reads: as it is, but for controls and line separators, which could end the line that it stands on. */
const pathOnOneLine = (path) => path.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, visible);
/** The message of a workflow command (actions/toolkit, `escapeData`). */
const commandData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** A property of a workflow command (actions/toolkit, `escapeProperty`). */
const commandProperty = (text) => commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
const zeroWidthSpace = '\u200B';
/**
 * What Markdown and GitHub give a meaning to: addresses (GFM 6.9), mentions, references to issues and commits, HTML, and punctuation that
 * is markup (CommonMark 2.4).
 */
const meaningful = /:(?=\/\/)|(?<=www)\.|[@#](?=\w)|(?<=GH)-(?=\d)|(?<![\da-z])[\da-f]{7,40}(?![\da-z])|[&<>|]|[\\`*_{}[\]#+!~$]/giu;
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;', ':': '&#58;', '.': '&#46;' };
/**
 * A meaningless form of what `meaningful` finds. A zero-width space parts a sign from the name or number after it, since GitHub looks for
 * mentions and references after rendering, when escapes are gone.
 */
const meaningless = (found) => {
    const entity = entities[found];
    if (entity !== undefined)
        return entity;
    if (found === '@' || found === '-')
        return `${found}${zeroWidthSpace}`;
    if (found === '#')
        return `\\#${zeroWidthSpace}`;
    return found.length === 1 ? `\\${found}` : found.replace(/.{6}(?=.)/gu, `$&${zeroWidthSpace}`);
};
/** Text from a pull request as Markdown text: no markup, HTML, image, link, mention or reference of it takes effect. */
const markdownText = (text) => plainLine(text)
    .replace(meaningful, meaningless)
    // At the start of a line these are lists, rules and headings.
    .replace(/^( *)(?=[-=])/u, '$1\\')
    .replace(/^( *\d{1,9})(?=[.)])/u, '$1\\');
/** Text from a pull request as a code span (CommonMark 6.1): its fence is longer than any run of backticks inside. */
const codeSpan = (text) => {
    const line = plainLine(text);
    if (line === '')
        return '` `';
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') || (line.startsWith(' ') && line.endsWith(' ') && line.trim() !== '') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
};
/**
 * Text as code that may stand in a table cell. GitHub parts cells at `|` even within code, and readers of Markdown differ about a backslash
 * before it, so each one stands between two spans as a character reference.
 */
const codeCell = (text) => text
    .split('|')
    .map((part, _, parts) => (part === '' && parts.length > 1 ? '' : codeSpan(part)))
    .join('&#124;');
/**
 * A message as Markdown: values that it has in quotes become code, the rest is escaped text. A quote inside a value can only move where the
 * code begins and ends: either way nothing of it takes effect. In a table, `span` is `codeCell`.
 */
const messageMarkdown = (message, span = codeSpan) => {
    const parts = message.split('"');
    if (parts.length % 2 === 0)
        return markdownText(message);
    const between = (part, index) => 
    // Why a space: the fences of two spans that touch would become one.
    part === '' && index > 0 && index < parts.length - 1 ? ' ' : markdownText(part);
    return parts.map((part, index) => (index % 2 === 0 ? between(part, index) : part === '' ? '""' : span(part))).join('');
};
/** Text as a fenced code block; the fence is longer than any run of backticks inside. */
const codeBlock = (text, info) => {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${fence}${info}\n${text}${text.endsWith('\n') || text === '' ? '' : '\n'}${fence}`;
};
const longestRun = (text) => {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/gu))
        longest = Math.max(longest, run.length);
    return longest;
};


/***/ }),

/***/ 69823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ maxShownText),
/* harmony export */   TS: () => (/* binding */ maxFixedCommentsPerRun),
/* harmony export */   Tn: () => (/* binding */ maxShownPath),
/* harmony export */   XZ: () => (/* binding */ maxShownMessage),
/* harmony export */   be: () => (/* binding */ maxJobSummaryBytes),
/* harmony export */   eE: () => (/* binding */ maxAnnotationLength),
/* harmony export */   gL: () => (/* binding */ maxSarifResults),
/* harmony export */   oi: () => (/* binding */ maxAnnotationsPerLevel),
/* harmony export */   w4: () => (/* binding */ maxShownPlaces),
/* harmony export */   yd: () => (/* binding */ maxCommentLength)
/* harmony export */ });
/* unused harmony exports maxReviewComments, maxCommentsPerRule, maxCheckRunTextBytes, maxCheckRunTitle, maxAnnotationsPerRequest, maxCheckRunAnnotations */
/**
 * GitHub takes 10 annotations of each level from one step ("limited to 10 warning annotations and 10 error annotations per step", REST
 * reference, check runs).
 */
const maxAnnotationsPerLevel = 10;
/** Longest annotation message, in UTF-16 units. The runner keeps 4,096 of them; the rest is room for what is added at the end. */
const maxAnnotationLength = 4_000;
/** A job summary over 1 MiB is refused whole (docs.github.com, workflow commands, "Step isolation and limits"), in bytes of UTF-8. */
const maxJobSummaryBytes = 1_048_576;
/** A comment's body holds 65,536 characters. */
const maxCommentLength = 65_536;
/** Comments of one review; more of them run into time-outs and abuse limits. */
const maxReviewComments = 25;
/** The same rule more often than this in one review becomes one comment. */
const maxCommentsPerRule = 5;
/** Comments of ours that one run marks as fixed: the rest is for the next run, so that no run comes near the limits on writes. */
const maxFixedCommentsPerRun = 50;
/**
 * A check run's summary and text hold 65,535 characters each (REST reference, "Create a check run", `output`); counted here in bytes, which
 * are never fewer.
 */
const maxCheckRunTextBytes = 65_535;
/** A check run's title. The reference names no limit; 255 is that of an annotation's title, and what a list of checks shows is shorter. */
const maxCheckRunTitle = 255;
/** "Limited to a maximum of 50 annotations per API request" (REST reference, "Create a check run", `output.annotations`). */
const maxAnnotationsPerRequest = 50;
/** Annotations of a check run: ten requests, each of which counts five points. What is beyond is in the summary. */
const maxCheckRunAnnotations = 10 * maxAnnotationsPerRequest;
/** Code scanning takes 25,000 results of a run and keeps 5,000 (docs.github.com, SARIF support, "Validating your SARIF file"). */
const maxSarifResults = 5_000;
/**
 * Longest texts that a report for people shows, in UTF-16 units. They keep one huge value from pushing everything else out; the whole text
 * is in the file that the report names.
 */
const maxShownMessage = 600;
const maxShownPath = 300;
const maxShownText = 200;
/** Places that belong to a finding and are shown with it. */
const maxShownPlaces = 10;


/***/ }),

/***/ 39118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ remarksOf)
/* harmony export */ });
/* harmony import */ var _words_mode_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57374);

/** What is to be said of a finding that counts besides what it is: its mode, and a suppression that does not count yet. Plain text. */
const remarksOf = (finding, policy) => {
    const mode = (0,_words_mode_words_js__WEBPACK_IMPORTED_MODULE_0__/* .modeSentence */ .D)(policy, finding);
    return [
        ...(mode === undefined ? [] : [mode]),
        ...(finding.pendingSuppression ? ['This change adds a suppression of it, which counts once it is merged.'] : []),
    ];
};


/***/ }),

/***/ 40563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ describeSubject)
/* harmony export */ });
/* harmony import */ var _findings_container_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35984);

const partWords = {
    container: 'container',
    initContainer: 'init container',
    ephemeralContainer: 'ephemeral container',
};
/** The logical place for people: `Deployment/web, container app`, `service web`, `stage build`; empty for a whole file. */
const describeSubject = (subject) => {
    const outer = subject.replace(/^(stage|service):/u, '$1 ');
    const container = (0,_findings_container_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .containerSubject */ .c)(outer);
    return container ? `${container.owner}, ${partWords[container.list]} ${container.name}` : outer;
};


/***/ }),

/***/ 14001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   Qy: () => (/* binding */ firstLineOf),
/* harmony export */   SH: () => (/* binding */ lastLineOf)
/* harmony export */ });
const byteOrderMark = '\uFEFF';
/** The region of a range; the first place of a file whose text is not at hand. A byte-order mark is not a column (SARIF 2.1.0, 3.30.3). */
const regionOf = (file, range) => {
    if (!file)
        return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
    const start = file.lines.position(range.start);
    const end = file.lines.position(range.end);
    const marked = file.text.startsWith(byteOrderMark);
    const column = (position) => (marked && position.line === 1 ? Math.max(1, position.column - 1) : position.column);
    return { startLine: start.line, startColumn: column(start), endLine: end.line, endColumn: column(end) };
};
/** The first line of a range; an empty range at the very end of a text stands on its last line. */
const firstLineOf = (file, range) => Math.min(file.lines.line(range.start), file.lines.lineCount);
/** The last line that a range touches: a range that ends right after a line break does not touch the next line. */
const lastLineOf = (file, range) => Math.min(file.lines.line(Math.max(range.start, range.end - 1)), file.lines.lineCount);


/***/ }),

/***/ 30501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iy: () => (/* binding */ noPaint),
  C2: () => (/* binding */ renderFix),
  wm: () => (/* binding */ renderReviewText),
  Jd: () => (/* binding */ renderScanText)
});

// UNUSED EXPORTS: renderFindingText

// EXTERNAL MODULE: ./build/changes/text-diff.js
var text_diff = __webpack_require__(85340);
// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(62961);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/verdict/groups.js
var verdict_groups = __webpack_require__(43513);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/reports/sarif/region.js
var region = __webpack_require__(14001);
;// CONCATENATED MODULE: ./build/reports/code-frame.js


/** Columns of a terminal that a source line may take; longer ones are cut around what matters. */
const maxColumns = 160;
/** Columns of a cut line that stand before what matters. */
const lead = 20;
const maxFrameLines = 5;
/** Characters that terminals draw two columns wide (Unicode Standard Annex 11, the common ones). */
const wide = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60\p{Emoji_Presentation}]$/u;
const combining = /^[\p{Mn}\p{Me}]$/u;
const isPlain = (code) => code >= 0x20 && code < 0x7f;
const columnsOf = (shown) => {
    if (shown.length > 2 || isPlain(shown.charCodeAt(0)))
        return shown.length;
    return wide.test(shown) ? 2 : combining.test(shown) ? 0 : 1;
};
/** Draws a line with its units `from..to` marked, cut where it is too long; the beginning of the mark is always there. */
const drawLine = (line, from, to) => {
    // Characters that are not plain take two columns or more. Only the line's end matters: a line may be very long and have many findings.
    const units = /[^ -~]/u.test(line.slice(-maxColumns)) ? maxColumns / 2 : maxColumns;
    const cut = wholeCharacter(line, Math.max(0, Math.min(from - lead, line.length - units)));
    const ellipsis = cut > 0 ? '\u2026' : '';
    const needed = Math.max(from + 1, Math.min(to, from + lead));
    let text = '';
    let columns = 0;
    let before = 0;
    let after = 0;
    let at = cut;
    while (at < line.length && (at < needed || (columns < maxColumns && at - cut < 2 * maxColumns))) {
        const character = String.fromCodePoint(line.codePointAt(at) ?? 0);
        const shown = line.startsWith('##[', at) ? '\\u{23}' : (0,reports_escape/* logLine */.BP)(character);
        text += shown;
        columns += columnsOf(shown);
        at += character.length;
        if (at <= from)
            before = columns;
        if (at <= to)
            after = columns;
    }
    return {
        text: `${ellipsis}${at < line.length ? `${text}\u2026` : text.trimEnd()}`,
        before: before + ellipsis.length,
        under: Math.max(1, after - before),
    };
};
/** Not between the halves of a surrogate pair. */
const wholeCharacter = (text, at) => (/^[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at);
/** A line for a terminal, cut around a place that matters (an offset in it). */
const shortLine = (line, place) => drawLine(line, place, place).text;
/** The source lines of a range with the range underlined, five lines at most. */
const renderCodeFrame = (file, range, { dim, mark }) => {
    const first = (0,region/* firstLineOf */.Qy)(file, range);
    const last = (0,region/* lastLineOf */.SH)(file, range);
    const width = String(last).length;
    const gutter = (label) => dim(`${label.padStart(width)} \u2502`);
    const rows = [];
    for (let line = first; line <= Math.min(last, first + maxFrameLines - 1); line += 1) {
        const start = file.lines.lineStart(line);
        const text = file.text.slice(start, file.lines.lineEnd(line)).replace(/\r?\n$/u, '');
        const from = Math.max(0, Math.min(range.start - start, text.length));
        const to = Math.min(range.end - start, text.length);
        const drawn = drawLine(text, from, to);
        rows.push(drawn.text === '' ? `  ${gutter(String(line))}` : `  ${gutter(String(line))} ${drawn.text}`);
        const isMarked = to > from || range.start === range.end || first === last;
        if (isMarked)
            rows.push(`  ${gutter('')} ${' '.repeat(drawn.before)}${mark('^'.repeat(drawn.under))}`);
    }
    if (last - first >= maxFrameLines)
        rows.push(`  ${gutter('')} \u2026`);
    return rows.join('\n');
};

// EXTERNAL MODULE: ./build/reports/comments/suggestion.js
var suggestion = __webpack_require__(31972);
// EXTERNAL MODULE: ./build/reports/effective-section.js
var effective_section = __webpack_require__(55284);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(69823);
// EXTERNAL MODULE: ./build/reports/resource.js
var resource = __webpack_require__(40563);
// EXTERNAL MODULE: ./build/reports/words/entry-words.js
var entry_words = __webpack_require__(29941);
// EXTERNAL MODULE: ./build/reports/words/group-words.js
var group_words = __webpack_require__(75058);
// EXTERNAL MODULE: ./build/reports/words/ledger-words.js
var ledger_words = __webpack_require__(38020);
// EXTERNAL MODULE: ./build/reports/words/severity-words.js
var severity_words = __webpack_require__(14218);
// EXTERNAL MODULE: ./build/reports/words/verdict-words.js
var verdict_words = __webpack_require__(58732);
;// CONCATENATED MODULE: ./build/reports/terminal.js
















const noPaint = (_, text) => text;
const severityStyle = {
    critical: 'worst',
    high: 'bad',
    medium: 'warn',
    low: 'note',
    info: 'dim',
};
/** A scan for a terminal: each finding with its source and its fix as a diff, then a count. */
const renderScanText = (result, paint) => {
    const groups = (0,verdict_groups/* scanGroupsOf */.J8)(result);
    const blocks = groups.map(group => renderGroupText(group, finding => ({ finding }), result, paint));
    const counts = countsSentence(groups, paint);
    const tail = [
        lookedAt(result),
        ...(result.superseded.length > 0 ? [`${(0,counted_noun/* countOf */.p)(result.superseded.length, 'finding')} told by another one.`] : []),
        ...(result.suppressed.length > 0 ? [`${(0,counted_noun/* countOf */.p)(result.suppressed.length, 'finding')} suppressed.`] : []),
    ].join(' ');
    return `${[...counts, ...blocks, ...renderProblems(result.notifications, result.files, paint), paint('strong', tail)].join('\n\n')}\n`;
};
/** What was found, by severity, and what was looked at: a clean result shows that there was something to look at. */
const lookedAt = ({ findings, coverage: { entries } }) => {
    const judged = entries.filter(({ status }) => status === 'evaluated' || status === 'rendered' || status === 'partly-evaluated');
    const unjudged = entries.filter(({ status }) => status === 'not-evaluated' || status === 'not-rendered').length;
    const withFindings = new Set(findings.map(({ location }) => location.path));
    const partly = judged.filter(({ status }) => status === 'partly-evaluated').length;
    const clean = judged.filter(({ path, status }) => status !== 'partly-evaluated' && !withFindings.has(path)).length;
    return [
        `${(0,counted_noun/* countOf */.p)(findings.length, 'finding')} in ${(0,counted_noun/* countOf */.p)(judged.length, 'file')}${findings.length === 0 ? '' : `: ${(0,severity_words/* severityCounts */.ur)(findings)}`}.`,
        ...(findings.length > 0 && clean > 0 ? [`${(0,counted_noun/* countOf */.p)(clean, 'file')} clean.`] : []),
        ...(partly > 0 ? [`${(0,counted_noun/* countOf */.p)(partly, 'file')} evaluated in part.`] : []),
        ...(unjudged > 0 ? [`${(0,counted_noun/* countOf */.p)(unjudged, 'file')} not evaluated.`] : []),
    ].join(' ');
};
/** More fields are counted. */
const maxEffective = 20;
/** What charts and kustomizations deploy differently, a line each. */
const effectiveLines = ({ effective = [] }) => {
    if (effective.length === 0)
        return [];
    const lines = effective.slice(0, maxEffective).map(change => {
        const { object, field, before = 'unset', after = 'unset', at } = change;
        const place = at ? ` (${at.path}:${at.line})` : '';
        return (0,reports_escape/* logLine */.BP)(`  ${(0,effective_section/* environmentsOf */.M)(change)}: ${object} ${field}: ${before} \u2192 ${after}${place}`);
    });
    const more = effective.length - lines.length;
    return [['What is deployed differently:', ...lines, ...(more > 0 ? [`  and ${(0,counted_noun/* countOf */.p)(more, 'field')} more`] : [])].join('\n')];
};
/** What became of the changed files: a review that found nothing shows that there was something to look at, or that there was not. */
const ledgerLine = ({ coverage, changes }) => changes.files.length === 0 ? 'No file is changed.' : `${(0,ledger_words/* ledgerTitle */.A)(coverage)}.`;
/** A review for a terminal: the verdict last, where the eye is. */
const renderReviewText = (result, paint) => {
    const { observed, superseded, fixed, suppressed, preExisting, belowThreshold, unknown } = result.considered;
    const groups = (0,verdict_groups/* groupsOf */.c1)(result);
    const blocks = groups.map(group => renderGroupText(group, entry => ({ finding: entry.head, marks: entry }), result, paint));
    const counts = [
        ...(fixed.length > 0 ? [paint('good', `${(0,counted_noun/* countOf */.p)(fixed.length, 'finding')} fixed by this change.`)] : []),
        ...(unknown.length > 0 ? [`What became of ${(0,counted_noun/* countOf */.p)(unknown.length, 'finding')} of the base is not known.`] : []),
        ...(observed.length > 0 ? [`${(0,counted_noun/* countOf */.p)(observed.length, 'finding')} only observed by the organization's policy.`] : []),
        ...(superseded.length > 0 ? [`${(0,counted_noun/* countOf */.p)(superseded.length, 'finding')} told by another one.`] : []),
        ...(suppressed.length > 0 ? [`${(0,counted_noun/* countOf */.p)(suppressed.length, 'finding')} suppressed.`] : []),
        ...(preExisting.length > 0 ? [paint('dim', `${(0,counted_noun/* countOf */.p)(preExisting.length, 'finding')} not caused by this change.`)] : []),
        ...(belowThreshold.length > 0 ? [paint('dim', `${(0,counted_noun/* countOf */.p)(belowThreshold.length, 'finding')} below the "report" threshold.`)] : []),
        paint('dim', ledgerLine(result)),
    ];
    const { conclusion } = result.verdict;
    const style = conclusion === 'pass' ? 'good' : conclusion === 'warn' ? 'warn' : 'bad';
    return `${[
        ...countsSentence(groups, paint),
        ...blocks,
        ...effectiveLines(result),
        ...renderProblems(result.notifications, result.files, paint),
        counts.join('\n'),
        paint(style, (0,verdict_words/* verdictSentence */.B)(result.verdict)),
    ].join('\n\n')}\n`;
};
const renderProblems = (notifications, files, paint) => notifications.map(({ level, path, range, message }) => {
    const place = range ? `:${(0,region/* regionOf */.AP)(files.get(path), range).startLine}` : '';
    const where = path === '' ? '' : ` ${(0,reports_escape/* logLine */.BP)(path)}${place}`;
    return `${paint(level === 'error' ? 'bad' : 'note', level)}${where}: ${(0,reports_escape/* logLine */.BP)(message)}`;
});
/** What is to be looked at, counted: said first where there is so much of it that a reader loses count. */
const countsSentence = (groups, paint) => groups.length < minCounted ? [] : [paint('strong', `${(0,counted_noun/* countOf */.p)(groups.length, 'place')} to look at: ${(0,severity_words/* severityCounts */.ur)(groups)}.`)];
const minCounted = 5;
/** A single finding at length; several that are shown as one in a line each, with the one edit that mends them. */
const renderGroupText = (group, shownOf, result, paint) => {
    const older = group.older?.length ?? 0;
    const tail = older === 0 ? [] : [`  ${paint('dim', `and ${(0,group_words/* olderWords */.UM)(older)}, which this change did not cause`)}`];
    if (!(0,group_words/* isJoined */.Kc)(group)) {
        const { finding, marks } = shownOf(group.members[0]);
        return [renderFindingText(finding, marks, result.files, paint), ...tail].join('\n');
    }
    return [...joinedLines(group, shownOf, result, paint), ...tail, ...groupFixLines(group, shownOf, result, paint)].join('\n');
};
const joinedLines = (group, shownOf, { files, rules }, paint) => {
    const { family, severity, members, owner } = group;
    const name = (0,group_words/* ownerName */.Hc)(group);
    const what = `${family ? group_words/* familyTitles */.Qs[family] : ''}: ${(0,group_words/* gapWords */.IT)(members.length)}`;
    const head = `${paint(severityStyle[severity], severity)} ${paint('strong', (0,reports_escape/* logLine */.BP)(owner.path))} ${what} ${paint('dim', `[${family}]${name === '' ? '' : ` (${(0,reports_escape/* logLine */.BP)(name)})`}`)}`;
    const lines = members.map(member => {
        const { finding } = shownOf(member);
        const { path, range, subject } = finding.location;
        const { startLine, startColumn } = (0,region/* regionOf */.AP)(files.get(path), range);
        const part = (0,group_words/* partName */.pn)(subject);
        const place = `${(0,reports_escape/* logLine */.BP)(path)}:${startLine}:${startColumn}`;
        return `  ${paint(severityStyle[finding.severity], finding.severity)} ${place} ${(0,reports_escape/* logLine */.BP)((0,group_words/* titleOf */.Gg)(finding.ruleId, rules))}${part === '' ? '' : ` (${(0,reports_escape/* logLine */.BP)(part)})`} ${paint('dim', `[${finding.ruleId}]`)}`;
    });
    const shared = (0,group_words/* sharedSentences */.iN)(members, member => {
        const { finding, marks } = shownOf(member);
        return [...(marks ? (0,entry_words/* entrySentences */.dT)(marks, entry_words/* plainQuoting */.YM) : []), ...pendingSentence(finding)];
    });
    return [head, ...lines, ...shared.map(sentence => `  ${(0,reports_escape/* logLine */.BP)(sentence)}`)];
};
const groupFixLines = (group, shownOf, { files }, paint) => {
    const findings = group.members.map(member => shownOf(member).finding);
    const mending = (0,verdict_groups/* fixOfFindings */.Bj)(findings);
    const file = mending && files.get(mending.path);
    const advices = [...new Set(findings.flatMap(({ advice }) => advice ?? []))].slice(0, maxAdvices);
    const share = !mending || mending.mends === findings.length ? '' : paint('dim', `  mends ${mending.mends} of ${findings.length}`);
    return [
        ...(mending && file ? [`${renderFix(file, mending.fix, paint)}`, ...(share === '' ? [] : [share])] : []),
        ...advices.map(advice => `  ${paint('good', 'advice')} ${(0,reports_escape/* logLine */.BP)(advice)}`),
    ];
};
/** Pieces of advice that a group shows. */
const maxAdvices = 3;
const pendingSentence = ({ pendingSuppression }) => pendingSuppression ? ['The change adds a suppression of it, which counts once it is merged.'] : [];
/** One finding: place, message, source, the places that belong to it, cause and fix. */
const renderFindingText = (finding, marks, files, paint) => {
    const { path, range, subject } = finding.location;
    const file = files.get(path);
    const { startLine, startColumn } = (0,region/* regionOf */.AP)(file, range);
    const where = (0,resource/* describeSubject */.q)(subject);
    const head = `${paint(severityStyle[finding.severity], finding.severity)} ${paint('strong', `${(0,reports_escape/* logLine */.BP)(path)}:${startLine}:${startColumn}`)} ${(0,reports_escape/* logLine */.BP)(finding.message)} ${paint('dim', `[${finding.ruleId}]${where === '' ? '' : ` (${(0,reports_escape/* logLine */.BP)(where)})`}`)}`;
    const parts = [head];
    if (file)
        parts.push(renderCodeFrame(file, range, { dim: text => paint('dim', text), mark: text => paint('bad', text) }));
    for (const { path: place, range: at, note } of finding.related.slice(0, limits/* maxShownPlaces */.w4))
        parts.push(`  ${paint('dim', `${(0,reports_escape/* logLine */.BP)(place)}:${(0,region/* regionOf */.AP)(files.get(place), at).startLine}`)} ${(0,reports_escape/* logLine */.BP)(note)}`);
    for (const sentence of marks ? (0,entry_words/* entrySentences */.dT)(marks, entry_words/* plainQuoting */.YM) : [])
        parts.push(`  ${(0,reports_escape/* logLine */.BP)(sentence)}`);
    for (const sentence of pendingSentence(finding))
        parts.push(`  ${sentence}`);
    if (finding.fix && file)
        parts.push(renderFix(file, finding.fix, paint));
    if (finding.advice !== undefined)
        parts.push(`  ${paint('good', 'advice')} ${(0,reports_escape/* logLine */.BP)(finding.advice)}`);
    return parts.join('\n');
};
/** Longer lines are not compared for each of many fixes, in UTF-16 units. */
const maxDiffLength = 50_000;
/** A fix as the lines of a diff. */
const renderFix = (file, fix, paint) => [`  ${paint('good', 'fix')} ${(0,reports_escape/* logLine */.BP)(fix.title)} ${paint('dim', `(${fix.safety})`)}`, ...renderDiff(file, fix, paint)].join('\n');
const renderDiff = (file, fix, paint) => {
    const { start, end } = (0,text_edit/* coveringRange */.DN)(fix.edits);
    if (file.lines.lineEnd(file.lines.line(end)) - file.lines.lineStart(file.lines.line(start)) > maxDiffLength)
        return ['    \u2026'];
    const { before, after } = (0,suggestion/* rewriteLines */.kw)(file, fix.edits);
    const first = file.lines.line(start);
    const hunks = (0,text_diff/* diffTexts */.W)(withLastBreak(before), withLastBreak(after));
    return hunks.flatMap(({ baseStart, lines }) => [
        // Why only then: where it begins stands above.
        ...(hunks.length === 1 ? [] : [paint('dim', `    @@ line ${first + baseStart - 1}`)]),
        ...hunkRows(lines, paint),
    ]);
};
/** Why: whether the last line ends in a line break is not shown, and no difference. */
const withLastBreak = (text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
const hunkRows = (lines, paint) => {
    const textOf = (wanted) => lines.find(({ sign }) => sign === wanted)?.text;
    const [removed, added] = [textOf('-'), textOf('+')];
    const place = removed === undefined || added === undefined ? 0 : commonStart(removed, added);
    return lines.map(({ sign, text }) => {
        const line = text.replace(/\r$/u, '');
        return paint(sign === '-' ? 'bad' : 'good', line === '' ? `    ${sign}` : `    ${sign} ${shortLine(line, Math.min(place, line.length))}`);
    });
};
/** How many units two lines have in common at their start. */
const commonStart = (a, b) => {
    let length = 0;
    while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length))
        length += 1;
    return length;
};


/***/ }),

/***/ 29941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YM: () => (/* binding */ plainQuoting),
/* harmony export */   dT: () => (/* binding */ entrySentences)
/* harmony export */ });
/* unused harmony exports markdownQuoting, cellQuoting, entryMarkdown */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69823);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39118);



const plainQuoting = { path: path => `"${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(path), _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownPath */ .Tn)}"`, text: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0, sentence: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0 };
const markdownQuoting = {
    path: path => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(path), _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD)),
    text: text => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD)),
    sentence: text => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .messageMarkdown */ .zv)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownMessage */ .XZ)),
};
const cellQuoting = {
    path: path => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(path), _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownPath */ .Tn)),
    text: text => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD)),
    sentence: text => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .messageMarkdown */ .zv)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownMessage */ .XZ), _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ),
};
/** What the comparison says of a finding, as full sentences: where it was, why nobody knows whether it was there, what brought it about. */
const entrySentences = ({ causes, causesAre, baseUnknown, movedFrom }, quoting) => [
    ...(movedFrom === undefined ? [] : [`Moved from ${quoting.path(movedFrom)}; it was there before.`]),
    ...(baseUnknown === undefined ? [] : [`It may have been there before: ${quoting.sentence(baseUnknown)}`]),
    ...(causes.length === 0 ? [] : [causesSentence(causes, causesAre, quoting)]),
];
/** All that is said of an entry besides its finding, as sentences in Markdown. */
const entryMarkdown = (entry, policy, quoting) => [
    ...entrySentences(entry, quoting),
    ...remarksOf(entry.head, policy).map(markdownText),
];
const causesSentence = (causes, causesAre, quoting) => {
    const [first, ...others] = causes.map(cause => causeWords(cause, quoting));
    if (others.length === 0)
        return `Caused by ${first}`;
    const lead = causesAre === 'each' ? 'Caused by each of these alone: ' : 'Caused by these together: ';
    return `${lead}${[first, ...others].join('; ')}`;
};
const causeWords = ({ path, kind, line, endLine, text }, quoting) => {
    const lines = line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`;
    return `the ${kind === 'deleted' ? 'deletion' : 'change'} of ${lines} of ${quoting.path(path)}: ${quoting.text(text)}`;
};


/***/ }),

/***/ 75058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Hc: () => (/* binding */ ownerName),
/* harmony export */   IT: () => (/* binding */ gapWords),
/* harmony export */   Kc: () => (/* binding */ isJoined),
/* harmony export */   Qs: () => (/* binding */ familyTitles),
/* harmony export */   UM: () => (/* binding */ olderWords),
/* harmony export */   iN: () => (/* binding */ sharedSentences),
/* harmony export */   pn: () => (/* binding */ partName)
/* harmony export */ });
/* harmony import */ var _findings_container_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35984);
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55408);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40563);



/** What is wrong where several findings of a family are told as one, as a rule's title says it. */
const familyTitles = {
    'pod-hardening': 'Pod is not hardened',
    'service-hardening': 'Services are not hardened',
    'build-hygiene': 'Build leaves loose ends',
    'network-isolation': 'Network is not isolated',
    'component-hardening': 'Component is not hardened',
    role: 'Role grants more than it should',
};
/** The parts of a group, one for each rule, in the order of their worst findings. */
const partsOf = ({ members }, findingOf) => [...Map.groupBy(members, item => findingOf(item).ruleId)].map(([ruleId, items]) => ({ ruleId, items }));
/** A rule's title, or its id where it is not known. */
const titleOf = (ruleId, rules) => rules.get(ruleId)?.title ?? ruleId;
/** What of its owner a finding is about: the name of a container, service or stage; empty for the owner as a whole. */
const partName = (subject) => {
    const container = (0,_findings_container_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .containerSubject */ .c)(subject);
    if (container)
        return container.name;
    return /^(?:service|stage):/u.test(subject) ? subject.slice(subject.indexOf(':') + 1) : '';
};
/** The owner for people: `Deployment/web`; the whole file where it has no name of its own. */
const ownerName = ({ owner: { subject } }) => (0,_resource_js__WEBPACK_IMPORTED_MODULE_0__/* .describeSubject */ .q)(subject);
/** `8 gaps`, `1 older gap`. */
const gapWords = (count) => (0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(count, 'gap');
const olderWords = (count) => (0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(count, 'older gap');
/** True where several findings are told as one. */
const isJoined = (group) => group.family !== undefined && group.members.length > 1;
/** What is to be said of all items alike, so that it is said once. */
const sharedSentences = (items, sentencesOf) => {
    const [first = [], ...others] = items.map(sentencesOf);
    return first.filter(sentence => others.every(own => own.includes(sentence)));
};


/***/ }),

/***/ 38020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ledgerTitle),
/* harmony export */   i: () => (/* binding */ entriesByStatus)
/* harmony export */ });
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55408);

/** Words for what became of a file; what was not judged as it should have been comes first in the ledger. */
const statusWords = {
    'not-evaluated': 'not evaluated',
    'partly-evaluated': 'evaluated in part',
    'not-rendered': 'not rendered',
    evaluated: 'evaluated',
    rendered: 'evaluated as what is rendered of it',
    excused: 'not rendered, excused by policy',
    excluded: 'excluded',
    removed: 'removed',
    'read-beside': 'read beside container files',
    'not-ours': 'not a container file',
};
/** The files of a ledger by what became of them, in words, those first that were not judged as they should have been. */
const entriesByStatus = ({ entries }) => Object.entries(statusWords)
    .map(([status, words]) => [words, entries.filter(entry => entry.status === status)])
    .filter(([, own]) => own.length > 0);
/** `Changed files: 2 evaluated, 1 removed`; `files` is what they are called. */
const ledgerTitle = (coverage, files = 'Changed files') => `${files}: ${entriesByStatus(coverage)
    .map(([words, own]) => `${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_0__/* .withCommas */ .r)(own.length)} ${own.length === 1 ? words : words.replace('a container file', 'container files')}`)
    .join(', ')}`;


/***/ }),

/***/ 57374:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ modeSentence)
/* harmony export */ });
/* harmony import */ var _policy_mode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49963);

/** Why findings of a rule do not block whatever their severity, as a full sentence; undefined when they are enforced. */
const modeSentence = (policy, finding) => {
    const { mode, enforceFrom } = (0,_policy_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .modeOfFinding */ .UF)(policy, finding);
    if (mode === 'enforce')
        return undefined;
    const what = mode === 'observe' ? 'Only observed' : 'Only warns';
    return `${what} by the organization's policy${enforceFrom === undefined ? '' : `, until it is enforced from ${enforceFrom} on`}.`;
};


/***/ }),

/***/ 14218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ur: () => (/* binding */ severityCounts)
/* harmony export */ });
/* unused harmony exports severityMark, severityWords */
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22531);
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55408);


/** A mark for each severity, so that a list of them is read at one glance; never without the word. */
const severityMark = { critical: '\u26d4', high: '\ud83d\udd34', medium: '\ud83d\udfe0', low: '\ud83d\udfe1', info: '\u26aa' };
/** `\ud83d\udd34 high`. */
const severityWords = (severity) => `${severityMark[severity]} ${severity}`;
/**
 * How many of each severity there are, the worst first, in words of one's own for each: `2 high, 1 low`. What there is none of is left out.
 */
const severityCounts = (found, words = (severity, count) => `${count} ${severity}`) => _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO
    .flatMap(severity => {
    const count = found.filter(one => one.severity === severity).length;
    return count === 0 ? [] : [words(severity, (0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_1__/* .withCommas */ .r)(count))];
})
    .join(', ');


/***/ }),

/***/ 58732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ verdictSentence),
/* harmony export */   L: () => (/* binding */ verdictWords)
/* harmony export */ });
const words = {
    pass: 'Passed',
    warn: 'Passed with findings',
    block: 'Blocked',
    incomplete: 'Incomplete',
};
/** The verdict in one or three words. */
const verdictWords = (verdict) => words[verdict.conclusion];
/** The verdict in a sentence: the conclusion and what decided it. */
const verdictSentence = (verdict) => {
    const deciding = verdict.reasons.filter(reason => reason.status !== 'met').map(reason => reason.reason);
    const first = verdict.reasons[0]?.reason ?? '';
    return `${verdictWords(verdict)}. ${deciding.length > 0 ? deciding.join(' ') : first}`;
};


/***/ }),

/***/ 68923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ standardIds)
/* harmony export */ });
/** The standards by what `tidewaiter report --standard` calls them. */
const standardIds = ['cis-docker', 'cis-kubernetes', 'nsa-cisa', 'pss', 'mitre'];


/***/ }),

/***/ 42389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Km: () => (/* binding */ defineRule),
/* harmony export */   TJ: () => (/* binding */ families),
/* harmony export */   xD: () => (/* binding */ profiles)
/* harmony export */ });
/* unused harmony exports packs, unitOfExamples */
/** The packs of the catalogue, in the order of the documentation; a pack is a folder under `src/rules/`. */
const packs = (/* unused pure expression or super */ null && ([
    'dockerfile',
    'image',
    'compose',
    'kubernetes',
    'rbac',
    'network',
    'secrets',
    'workload',
    'control-plane',
    'daemon',
    'ci',
    'helm',
    'kustomize',
    'gitops',
    'falco',
    'observability',
    'policy',
    'cross',
]));
/**
 * The profiles, from the quietest to the loudest: `gate` asks for what may stop a merge (written bad values that are medium or worse, and
 * what is absent only as part of a family), `hardening` for what a hardened installation has besides, `strict` for everything.
 */
const profiles = ['gate', 'hardening', 'strict'];
/**
 * The families: rules whose findings on one owner are shown as one and mended by one edit. Grouping is a view: ids, fingerprints, states,
 * suppressions and SARIF stay with each rule.
 */
const families = [
    'pod-hardening',
    'service-hardening',
    'build-hygiene',
    'network-isolation',
    'component-hardening',
    'role',
];
/** The kind of unit that the files of an example make, which a rule with these reads is shown. */
const unitOfExamples = (reads) => ({ unit: 'folder', tree: 'cluster', images: 'images', sops: 'sops' })[reads?.in ?? 'unit'];
/** Infers kind and message ids, so that a typo in a `messageId` does not compile, and fills in what is usual. */
const defineRule = ({ meta, ...rest }) => ({
    meta: { confidence: 'high', profile: 'gate', since: '0.1.0', ...meta },
    ...rest,
});


/***/ }),

/***/ 73465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ appendAll)
/* harmony export */ });
/**
 * Adds all items to the end of a list. Why not `list.push(...items)`: each item would be an argument on the stack, which ends at some
 * hundred thousand, and what comes from a pull request may be more.
 */
const appendAll = (list, items) => {
    for (const item of items)
        list.push(item);
};


/***/ }),

/***/ 76214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ closestName)
/* harmony export */ });
/** Longer texts get no suggestion: nobody mistypes a name of this length by a letter or two. In UTF-16 units. */
const maxNameLength = 100;
/**
 * The known name that is most like the given one, for "did you mean"; undefined when none is near: when more than a third of its letters are wrong, or more
 * than `maxWrong`. Ties go to the first.
 */
const closestName = (name, known, maxWrong = maxNameLength) => {
    if (name.length > maxNameLength)
        return undefined;
    const wanted = name.toLowerCase();
    let best;
    let bestDistance = Math.min(maxWrong, Math.max(1, Math.floor(name.length / 3))) + 1;
    for (const candidate of known) {
        if (Math.abs(candidate.length - name.length) >= bestDistance)
            continue;
        const distance = editDistance(wanted, candidate.toLowerCase());
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
};
/** How many letters must be put in, taken out, changed or swapped with their neighbour (optimal string alignment). */
const editDistance = (a, b) => {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
            row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap));
        }
        [beforeLast, last] = [last, row];
    }
    return last[b.length] ?? 0;
};


/***/ }),

/***/ 7020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ onceFor)
/* harmony export */ });
/** The same function, which is asked once for each object. Answers are kept as long as the object is. */
const onceFor = (ask) => {
    const known = new WeakMap();
    return of => {
        let found = known.get(of);
        if (found === undefined) {
            found = { value: ask(of) };
            known.set(of, found);
        }
        return found.value;
    };
};


/***/ }),

/***/ 10912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZQ: () => (/* binding */ liesWithin),
/* harmony export */   Zj: () => (/* binding */ liesBelow),
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   bV: () => (/* binding */ fileNameOf),
/* harmony export */   o1: () => (/* binding */ resolvePath),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/** The folder of a path with forward slashes: empty, or with a slash at its end. */
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
/** The last part of a path with forward slashes. */
const fileNameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
/** The folder of a path and at most so many in all with those above it, nearest first, each empty or with a slash at its end. */
const foldersAbove = (path, most) => {
    const folders = [folderOf(path)];
    for (let folder = folders[0] ?? ''; folder !== '' && folder !== '/' && folders.length < most; folders.push(folder))
        folder = folderOf(folder.slice(0, -1));
    return folders;
};
/** True of what lies in a folder, at any depth. Both are written alike, and the folder has no slash at its end. */
const liesBelow = (path, folder) => path.startsWith(`${folder}/`);
/** True of the folder itself, too. */
const liesWithin = (path, folder) => path === folder || liesBelow(path, folder);
/** A path relative to a folder, without `.` and `..` as far as the folder goes. */
const resolvePath = (folder, path) => {
    const parts = folder.split('/').slice(0, -1);
    for (const part of path.split('/')) {
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
};


/***/ }),

/***/ 56626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ overlaps),
/* harmony export */   DV: () => (/* binding */ containsRange),
/* harmony export */   I5: () => (/* binding */ textUnder),
/* harmony export */   Zf: () => (/* binding */ containsOffset),
/* harmony export */   oc: () => (/* binding */ insertion)
/* harmony export */ });
/** The text under a range. */
const textUnder = (text, range) => text.slice(range.start, range.end);
/** True when `inner` lies wholly within `outer`. */
const containsRange = (outer, inner) => outer.start <= inner.start && inner.end <= outer.end;
/** True when the unit at an offset is in the range. */
const containsOffset = ({ start, end }, offset) => start <= offset && offset < end;
/** Writes something between two units. */
const insertion = (at, newText) => ({ range: { start: at, end: at }, newText });
/** True when the ranges share a unit, or when an empty range lies strictly inside, or two empty ranges coincide. */
const overlaps = (a, b) => a.start === a.end && b.start === b.end ? a.start === b.start : a.start < b.end && b.start < a.end;


/***/ }),

/***/ 29546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ countWhile),
/* harmony export */   n: () => (/* binding */ compareText)
/* harmony export */ });
/**
 * How many items a sorted list of that length begins with that pass a test, which none after the first that fails it passes: a binary
 * search. It is also the index of the first that fails.
 */
const countWhile = (length, passes) => {
    let low = 0;
    let high = length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (passes(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};
/** The order of two texts by their UTF-16 units, the same on every machine; for `toSorted`. */
const compareText = (a, b) => (a === b ? 0 : a < b ? -1 : 1);


/***/ }),

/***/ 62961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ coveringRange),
/* harmony export */   ao: () => (/* binding */ editsConflict),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   w0: () => (/* binding */ joinEdits)
/* harmony export */ });
/* harmony import */ var _range_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56626);

/** Edits in source order. Equal starts keep their given order. */
const sortEdits = (edits) => edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
/** True when two of the edits touch the same text, so that they can't be applied together. */
const editsConflict = (edits) => {
    const sorted = sortEdits(edits);
    return sorted.some((edit, index) => {
        const next = sorted[index + 1];
        return next !== undefined && (0,_range_js__WEBPACK_IMPORTED_MODULE_0__/* .overlaps */ .$f)(edit.range, next.range);
    });
};
/** The text with all edits applied at once. Throws `RangeError` when edits overlap or lie outside the text: a caller's mistake. */
const applyEdits = (text, edits) => {
    const sorted = sortEdits(edits);
    const parts = [];
    let done = 0;
    for (const { range, newText } of sorted) {
        if (range.start < done || range.end < range.start || range.end > text.length) {
            throw new RangeError(`Edit ${range.start}..${range.end} overlaps another edit or lies outside the text.`);
        }
        parts.push(text.slice(done, range.start), newText);
        done = range.end;
    }
    parts.push(text.slice(done));
    return parts.join('');
};
/** Pieces of one line each, with the line break at their front when the text begins with one, at their end otherwise. */
const linesOf = (text) => {
    const atFront = text.startsWith('\n') || text.startsWith('\r\n');
    const lines = [];
    let start = 0;
    // The break at the front belongs to the first line.
    let newline = text.indexOf('\n', atFront ? (text[0] === '\r' ? 2 : 1) : 0);
    while (newline !== -1) {
        const end = atFront ? (text[newline - 1] === '\r' ? newline - 1 : newline) : newline + 1;
        if (end === text.length)
            break;
        lines.push(text.slice(start, end));
        start = end;
        newline = text.indexOf('\n', newline + 1);
    }
    lines.push(text.slice(start));
    return lines;
};
/**
 * What two inserted texts begin with in common, as far as it is whole lines that end with a colon: the keys of YAML mappings that both
 * make.
 */
const sharedKeys = (one, other) => {
    const lines = linesOf(other);
    let end = 0;
    for (const [index, line] of linesOf(one).entries()) {
        if (line !== lines[index] || !line.trimEnd().endsWith(':'))
            break;
        end += line.length;
    }
    return other.slice(0, end);
};
const indentationOf = (inserted) => /^[\r\n]*( *)/u.exec(inserted)?.[1]?.length ?? 0;
/** True for members of collections in flow style, as YAML and JSON are written into: with a comma before or after them, or between empty brackets. */
const isFlowMember = (text) => text.startsWith(',') || (/^\s*(?:"[^"\n]*"|[\w./-]+): /u.test(text) && (text.endsWith(',') || !text.includes('\n')));
/** Where the brace at `open` is closed, outside of quotes; the end of the text when nowhere. */
const closingBrace = (text, open) => {
    let depth = 0;
    let quote = '';
    for (let at = open; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (quote !== '') {
            if (char === '\\' && quote === '"')
                at += 1;
            else if (char === quote)
                quote = '';
        }
        else if (char === '"' || char === "'")
            quote = char;
        else if (char === '{')
            depth += 1;
        else if (char === '}') {
            depth -= 1;
            if (depth === 0)
                return at;
        }
    }
    return text.length;
};
/** Where the braces open that both texts write for the same keys, innermost first: those of items in a list have no key, and are two mappings. */
const sharedBraces = (one, other) => {
    const braces = [];
    let isOfItem = false;
    for (let at = 0; at < one.length && one[at] === other[at]; at += 1) {
        const char = one.charAt(at);
        if (char === '{' && isOfItem)
            break;
        if (char === '{')
            braces.unshift(at);
        else if (at > 0 && ',}['.includes(char))
            break;
        if (char.trim() !== '')
            isOfItem = char === ',';
    }
    return braces;
};
/** Two members that are inserted at one point, as one where both write into one mapping. */
const joinMembers = (one, other) => {
    for (const brace of sharedBraces(one, other)) {
        const close = closingBrace(other, brace);
        if (!/^\}+,?$/u.test(other.slice(close)))
            continue;
        const end = closingBrace(one, brace);
        return `${one.slice(0, end)}, ${other.slice(brace + 1, close)}${one.slice(end)}`;
    }
    const isParted = one.endsWith(',') || other.startsWith(',');
    return isParted ? one + other : `${one},${other.startsWith(' ') ? '' : ' '}${other}`;
};
/** True for a mapping in braces, as it takes the place of an empty one. */
const isMapping = (text) => /^\s*\{/u.test(text) && text.endsWith('}');
/** An item that goes on with a list before it. */
const isListItem = (inserted) => /^[\r\n]* *- /u.test(inserted);
/** True for what goes on with the word before it: the tag or digest of an image. */
const isRestOfWord = (text) => /^[:@][^\s,]+$/u.test(text);
/**
 * Texts inserted at one point as one text: the rest of a word comes first. What stands deeper goes on with what is before it and comes before others; so do
 * items of a list whose key is no less indented than they are.
 */
const joinInsertions = (texts) => {
    const words = [...texts].filter(isRestOfWord);
    const inFlow = [...texts].filter(text => !isRestOfWord(text));
    return words.join('') + (inFlow.length > 0 ? joinParts(inFlow) : '');
};
const joinParts = (inFlow) => {
    if (inFlow.every(isFlowMember))
        return inFlow.reduce(joinMembers);
    const [first = '', ...rest] = inFlow.toSorted((a, b) => indentationOf(b) - indentationOf(a) || Number(isListItem(b)) - Number(isListItem(a)));
    const parts = [first];
    let before = first;
    for (const text of rest) {
        parts.push(text.slice(sharedKeys(before, text).length));
        before = text;
    }
    return parts.join('');
};
/**
 * Edits of several fixes as those of one: equal ones count once, insertions at one point follow each other, and a key under which two of
 * them write is written once, as is a mapping in braces that each of them puts into one place. Whether the outcome means what each of them meant is for the caller to prove.
 */
const joinEdits = (edits) => {
    if (new Set(edits.map(({ range }) => range.start)).size === edits.length)
        return edits;
    const byPlace = Map.groupBy(edits, ({ range }) => `${range.start}:${range.end}`);
    return [...byPlace.values()].flatMap(own => {
        const [first] = own;
        const texts = new Set(own.map(edit => edit.newText));
        if (first === undefined || texts.size === 1)
            return own.slice(0, 1);
        if (first.range.start === first.range.end)
            return [{ range: first.range, newText: joinInsertions(texts) }];
        return [...texts].every(isMapping) ? [{ range: first.range, newText: [...texts].reduce(joinMembers) }] : own;
    });
};
/** The smallest range that covers all edits, in the text before they are applied. */
const coveringRange = (edits) => {
    let start = Number.POSITIVE_INFINITY;
    let end = Number.NEGATIVE_INFINITY;
    for (const { range } of edits) {
        start = Math.min(start, range.start);
        end = Math.max(end, range.end);
    }
    return { start, end };
};


/***/ }),

/***/ 10393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ matchesWildcard)
/* harmony export */ });
/**
 * True when the whole text fits the pattern, in which `*` stands for any run of characters (also none, also `/`) and everything
 * else for itself. Compares greedily with one point of return, so the cost is at most pattern length times text length.
 */
const matchesWildcard = (pattern, text) => {
    let inPattern = 0;
    let inText = 0;
    let star = -1;
    let resume = 0;
    while (inText < text.length) {
        if (pattern[inPattern] === '*') {
            star = inPattern;
            inPattern += 1;
            resume = inText;
        }
        else if (pattern[inPattern] === text[inText]) {
            inPattern += 1;
            inText += 1;
        }
        else if (star >= 0) {
            inPattern = star + 1;
            resume += 1;
            inText = resume;
        }
        else
            return false;
    }
    while (pattern[inPattern] === '*')
        inPattern += 1;
    return inPattern === pattern.length;
};


/***/ }),

/***/ 55408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ countOf),
/* harmony export */   r: () => (/* binding */ withCommas)
/* harmony export */ });
/** `1 finding`, `2 findings`, `12,345 findings`. */
const countOf = (count, noun, plural = `${noun}s`) => `${withCommas(count)} ${count === 1 ? noun : plural}`;
/** `12,345`: thousands apart, as in English. Why not `toLocaleString`: loading its data takes as long as judging a small change. */
const withCommas = (count) => {
    const digits = String(count);
    const groups = [];
    for (let end = digits.length; end > 0; end -= 3)
        groups.unshift(digits.slice(Math.max(0, end - 3), end));
    return groups.join(',');
};


/***/ }),

/***/ 43513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ fixOfFindings),
/* harmony export */   J8: () => (/* binding */ scanGroupsOf),
/* harmony export */   Ry: () => (/* binding */ familyGroups),
/* harmony export */   c1: () => (/* binding */ groupsOf),
/* harmony export */   m6: () => (/* binding */ familiesOf)
/* harmony export */ });
/* unused harmony exports groupFindings, fixOf */
/* harmony import */ var _findings_container_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35984);
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22531);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10912);



/**
 * What is mended as one: a Compose file or a Dockerfile as a whole (their services and stages are written together), otherwise the object
 * without its containers: a workload, a component, a role, a namespace.
 */
const ownerOf = (family, { path, subject }) => {
    if (family === 'service-hardening' || family === 'build-hygiene')
        return { path, subject: '' };
    return { path, subject: (0,_findings_container_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .containerSubject */ .c)(subject)?.owner ?? subject };
};
/** A namespace may be told of in several files of a folder. */
const keyOf = (family, { path, subject }) => {
    const isNamespace = family === 'network-isolation' && subject.startsWith('Namespace/');
    return `${family}\0${isNamespace ? (0,_text_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path) : path}\0${subject}`;
};
/** The family and owner of a finding as one text, for findings that are shown together; undefined for one that is shown by itself. */
const groupKey = (finding, familyOf) => {
    const family = familyOf(finding.ruleId);
    return family && keyOf(family, ownerOf(family, finding.location));
};
/** Findings, or what they are in, as groups: the worst first, then in the order of their first members. */
const groupFindings = (items, findingOf, familyOf) => {
    const byKey = Map.groupBy(items, (item) => groupKey(findingOf(item), familyOf) ?? item);
    const groups = [...byKey.values()].flatMap(own => {
        const [first, ...others] = own.toSorted((a, b) => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .compareSeverity */ .zK)(findingOf(a).severity, findingOf(b).severity));
        if (first === undefined)
            return [];
        const { ruleId, severity, location } = findingOf(first);
        const family = familyOf(ruleId);
        const owner = family ? ownerOf(family, location) : { path: location.path, subject: location.subject };
        return [{ ...(family && { family }), owner, severity, members: [first, ...others] }];
    });
    return groups.toSorted((a, b) => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .compareSeverity */ .zK)(a.severity, b.severity));
};
/** Findings of one file that are shown as one, two or more in each group. */
const familyGroups = (findings, familyOf) => {
    const byPath = Map.groupBy(findings, finding => finding.location.path);
    return [...byPath.values()]
        .flatMap(own => groupFindings(own, finding => finding, familyOf).map(({ members }) => members))
        .filter(members => members.length > 1);
};
/** The families of rules that ran. */
const familiesOf = ({ rules }) => ruleId => rules.get(ruleId)?.family;
/**
 * What counts, as every report shows it: one group for each family and owner, the worst first. A view: findings, their states and the
 * verdict are what they are without it.
 */
const groupsOf = (result) => {
    const { shown, preExisting } = result.considered;
    const familyOf = familiesOf(result);
    const olderByKey = Map.groupBy(preExisting.filter(({ head }) => !head.suppression), ({ head }) => groupKey(head, familyOf));
    return groupFindings(shown, ({ head }) => head, familyOf).map(group => {
        const key = groupKey(group.members[0].head, familyOf);
        return { ...group, older: key === undefined ? [] : (olderByKey.get(key) ?? []) };
    });
};
/** The groups of a scan: all that was found, without a comparison. */
const scanGroupsOf = ({ findings, rules, }) => groupFindings(findings, finding => finding, familiesOf({ rules }));
/** The one edit that is proven for all members, or for as many as go together; the fix of the first where there is no more. */
const fixOf = ({ members }) => fixOfFindings(members.map(({ head }) => head));
/** The same for findings without a comparison. */
const fixOfFindings = (findings) => {
    for (const { familyFix, location } of findings)
        if (familyFix)
            return { fix: familyFix, path: location.path, mends: findings.filter(finding => finding.familyFix === familyFix).length };
    for (const { fix, location } of findings)
        if (fix)
            return { fix, path: location.path, mends: 1 };
    return undefined;
};


/***/ }),

/***/ 18743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this release; a test holds it equal to package.json. */
const version = '0.1.0';


/***/ })

};
;