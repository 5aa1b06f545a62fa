"use strict";
exports.id = 6628;
exports.ids = [6628,8870];
exports.modules = {

/***/ 26628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./build/policy/profile.js
var profile = __webpack_require__(93091);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/reports/lists/csv.js
var csv = __webpack_require__(89965);
// EXTERNAL MODULE: ./build/reports/sarif/region.js
var region = __webpack_require__(14001);
;// CONCATENATED MODULE: ./build/reports/standards/assessment-csv.js



const header = [
    ...['standard', 'version', 'control', 'title', 'state', 'reason', 'rules'],
    ...['finding_rule', 'severity', 'path', 'line', 'message', 'fingerprint', 'accepted_by', 'accepted_until', 'accepted_because'],
];
/** A row for each finding of a control, accepted ones included; of a control without any, one row (RFC 4180). */
const renderAssessmentCsv = ({ standard, controls, result }) => {
    const cells = ({ ruleId, severity, message, fingerprint, location: { path, range }, suppression, }) => [
        ruleId,
        severity,
        (0,reports_escape/* pathOnOneLine */.pn)(path),
        (0,region/* regionOf */.AP)(result.files.get(path), range).startLine,
        (0,reports_escape/* plainLine */.h0)(message),
        fingerprint,
        suppression?.by ?? '',
        suppression?.until ?? '',
        (0,reports_escape/* plainLine */.h0)(suppression?.reason ?? ''),
    ];
    const rows = controls.flatMap(({ id, title, state, reason, rules, findings, waived }) => {
        const own = [standard.title, standard.version, id, title, state, reason, rules.join(' ')];
        const found = [...findings, ...waived].map(finding => [...own, ...cells(finding)]);
        return found.length === 0 ? [[...own, ...Array(header.length - own.length).fill('')]] : found;
    });
    return [header, ...rows].map(csv/* csvRow */.r).join('');
};

// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
;// CONCATENATED MODULE: ./build/review/standards/beyond-files.js
const admission = 'Whether the cluster refuses pods that need it is decided by its namespaces and what admits requests there.';
/** Recommendations of the CIS Docker Benchmark 1.6. */
const cisDocker = {
    '2.1': 'Rootless mode is a matter of how the daemon is started on its host.',
    '2.12': 'A plugin is asked for only where the daemon listens on TCP.',
    '2.13': 'Whether logs are collected in one place is not in the files.',
    '4.3': 'Which packages are needed is for people to say.',
    '4.8': 'Programs with the bit that base images and packages bring along are not in the files.',
    '4.11': 'What a base image has installed is not in the files.',
    '5.2': 'Whether the host has AppArmor is not in the files.',
    '5.3': 'Whether the host has SELinux is not in the files.',
    '5.7': 'What a base image starts is not in the files.',
    '5.9': 'Which ports are needed is for people to say.',
};
/** Recommendations of the CIS Kubernetes Benchmark 1.10. */
const cisKubernetes = {
    '3.1.3': 'Who uses such tokens is to be seen in the cluster.',
    ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`5.2.${index + 2}`, admission])),
    '5.7.1': 'Whether namespaces part what belongs to different people is for these to say.',
};
const beyond_files_all = { 'cis-docker': cisDocker, 'cis-kubernetes': cisKubernetes };
/** Standards whose entries are no checks that one can be through with. */
const beyond_files_open = {
    'nsa-cisa': 'The section of the guide asks for more than these rules look at.',
    mitre: 'The technique has more ways than these rules look at.',
};
/** What a control asks for beyond what files show; undefined where a check of files answers it. */
const beyondFiles = (standard, control) => {
    const known = beyond_files_all[standard];
    return beyond_files_open[standard] ?? (known !== undefined && Object.hasOwn(known, control) ? known[control] : undefined);
};

// EXTERNAL MODULE: ./build/review/standards/controls.js
var controls = __webpack_require__(57107);
;// CONCATENATED MODULE: ./build/review/standards/assess.js



const controlStates = ['fails', 'waived', 'partly', 'passes', 'not-assessable'];
/** Orders numbers as people count: 5.2 before 5.10. */
const byNumber = new Intl.Collator('en', { numeric: true });
const titleOf = (metas) => {
    const [first, ...others] = metas;
    if (first === undefined)
        return '';
    return others.length === 0 ? first.title : `${first.title}, and ${(0,counted_noun/* countOf */.p)(others.length, 'more rule')}`;
};
/** All controls of a standard, and those that only rules name. */
const watchedControls = (standard, rules) => {
    const byControl = Map.groupBy(rules.flatMap(({ meta }) => (meta.standards?.[standard.key] ?? []).map(place => ({ place, meta }))), ({ place }) => place);
    const listed = new Set(standard.controls.map(({ id }) => id));
    const others = [...byControl.keys()].filter(id => !listed.has(id)).map((id) => ({ id }));
    const controls = [...standard.controls, ...others].map(({ id, title, leftOut }) => {
        const metas = (byControl.get(id) ?? []).map(({ meta }) => meta);
        return { id, title: title ?? titleOf(metas), metas, leftOut };
    });
    // Why sorted only then: a guide's sections stand in its order.
    return standard.key === 'mitre' ? controls.toSorted((a, b) => byNumber.compare(a.id, b.id)) : controls;
};
/** Judges each control of a standard by what a scan found, and says of each that was not judged why. Linear in findings and controls. */
const assess = (standard, { result, lookedAt, rules }) => {
    const open = Map.groupBy([...result.findings, ...result.superseded.map(({ entry }) => entry)], ({ ruleId }) => ruleId);
    const waived = Map.groupBy(result.suppressed, ({ ruleId }) => ruleId);
    const unjudged = new Set(result.notifications.flatMap(({ level, path }) => (level === 'error' ? [path] : []))).size;
    const controls = watchedControls(standard, rules).map(({ id, title, metas, leftOut }) => {
        const of = (found) => metas.flatMap(meta => found.get(meta.id) ?? []);
        const [findings, accepted] = [of(open), of(waived)];
        const beyond = beyondFiles(standard.id, id);
        return {
            id,
            title,
            rules: metas.map(meta => meta.id),
            findings,
            waived: accepted,
            ...stateOf({ metas, findings, accepted, result, lookedAt, unjudged, beyond, leftOut }),
        };
    });
    return { standard, result, controls };
};
/** The state of a control that what was found decides, or that nothing speaks about it; undefined where nothing is wrong. */
const stateByFindings = ({ metas, leftOut, findings, accepted, }) => {
    const more = accepted.length > 0 ? `, and ${(0,counted_noun/* countOf */.p)(accepted.length, 'accepted one')}` : '';
    if (findings.length > 0)
        return { state: 'fails', reason: `${(0,counted_noun/* countOf */.p)(findings.length, 'finding')}${more}.` };
    if (accepted.length > 0)
        return { state: 'waived', reason: `${(0,counted_noun/* countOf */.p)(accepted.length, 'finding')} accepted by comments or waivers.` };
    return metas.length === 0 ? { state: 'not-assessable', reason: leftOut ? controls/* whyLeftOut */.q[leftOut] : 'No rule speaks about it.' } : undefined;
};
const stateOf = (evidence) => {
    const { metas, result, lookedAt, unjudged, beyond } = evidence;
    const decided = stateByFindings(evidence);
    if (decided)
        return decided;
    const active = metas.filter(({ id }) => result.rules.has(id));
    if (active.length === 0)
        return { state: 'not-assessable', reason: 'The policy turns off the rules that speak about it, or the profile does not have them.' };
    const looked = active.filter(({ id }) => lookedAt.has(id)).length;
    if (looked === 0)
        return { state: 'not-assessable', reason: 'Nothing that it is about is among the files.' };
    const open = [
        ...(looked < active.length ? [`${active.length - looked} of ${(0,counted_noun/* countOf */.p)(active.length, 'rule')} had nothing to judge.`] : []),
        ...(active.length < metas.length ? [`${(0,counted_noun/* countOf */.p)(metas.length - active.length, 'rule')} did not run.`] : []),
        ...(unjudged > 0 ? [`${(0,counted_noun/* countOf */.p)(unjudged, 'file')} could not be judged.`] : []),
        ...(beyond === undefined ? [] : [beyond]),
    ];
    return { state: open.length > 0 ? 'partly' : 'passes', reason: ['Nothing is wrong in what was looked at.', ...open].join(' ') };
};

// EXTERNAL MODULE: ./build/reports/html/listed.js
var listed = __webpack_require__(13952);
// EXTERNAL MODULE: ./build/reports/html/markup.js
var markup = __webpack_require__(89533);
// EXTERNAL MODULE: ./build/reports/html/page.js + 2 modules
var page = __webpack_require__(62321);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(69823);
// EXTERNAL MODULE: ./build/reports/rule-page-address.js
var rule_page_address = __webpack_require__(22360);
// EXTERNAL MODULE: ./build/reports/words/suppression-words.js
var suppression_words = __webpack_require__(29442);
;// CONCATENATED MODULE: ./build/reports/standards/state-words.js
/** What became of a control, in words. */
const stateWords = {
    fails: 'fails',
    waived: 'waived',
    partly: 'passes in part',
    passes: 'passes',
    'not-assessable': 'not assessable',
};

;// CONCATENATED MODULE: ./build/reports/standards/assessment-text.js







/** Findings that a control lists; the rest is counted, and all of them are in the CSV. */
const maxFindings = 5;
const styles = {
    fails: 'bad',
    waived: 'warn',
    partly: 'warn',
    passes: 'good',
    'not-assessable': 'dim',
};
/** How many controls came to what: `12 fail, 3 waived, \u2026`. */
const countStates = (controls) => controlStates
    .flatMap(state => {
    const count = controls.filter(control => control.state === state).length;
    return count === 0 ? [] : [`${count} ${stateWords[state]}`];
})
    .join(', ');
/** Why only those that nobody can assess: of any other a reader looks for its own line. */
const runsOf = (controls) => {
    const runs = [];
    for (const control of controls) {
        const run = runs.at(-1);
        const isSame = run?.last.state === 'not-assessable' && control.state === run.last.state && control.reason === run.last.reason;
        if (run && isSame && control.title === '' && run.last.title === '')
            run.last = control;
        else
            runs.push({ first: control, last: control });
    }
    return runs;
};
/** What a report on a standard says for a terminal or a log: a line for each control, and what it found. */
const renderAssessmentText = ({ standard, controls, result }, paint) => {
    const findingLine = ({ location: { path, range }, message, ruleId }) => `${(0,reports_escape/* logLine */.BP)(path)}:${(0,region/* regionOf */.AP)(result.files.get(path), range).startLine} ${(0,reports_escape/* logLine */.BP)((0,reports_escape/* shorten */.ml)(message, limits/* maxShownMessage */.XZ))} ${paint('dim', `[${ruleId}]`)}`;
    const blocks = runsOf(controls).map(({ first, last }) => {
        const { title, state, reason, findings, waived } = first;
        const id = first === last ? first.id : `${first.id} to ${last.id}`;
        const head = `${paint(styles[state], stateWords[state])} ${paint('strong', id)}${title === '' ? '' : ` ${(0,reports_escape/* logLine */.BP)(title)}`}: ${(0,reports_escape/* logLine */.BP)(reason)}`;
        const listed = findings.slice(0, maxFindings).map(finding => `  ${findingLine(finding)}`);
        const more = findings.length - listed.length;
        const accepted = waived.slice(0, maxFindings).map(finding => {
            const words = finding.suppression ? (0,suppression_words/* suppressionWords */.B)(finding.suppression, { text: reports_escape/* logLine */.BP, reason: reports_escape/* logLine */.BP }) : '';
            return `  ${findingLine(finding)} accepted ${words}`;
        });
        const moreAccepted = waived.length - accepted.length;
        return [
            head,
            ...listed,
            ...(more > 0 ? [`  and ${(0,counted_noun/* countOf */.p)(more, 'more finding')}`] : []),
            ...accepted,
            ...(moreAccepted > 0 ? [`  and ${(0,counted_noun/* countOf */.p)(moreAccepted, 'more accepted one')}`] : []),
        ].join('\n');
    });
    const total = `${standard.title} ${standard.version}, ${(0,counted_noun/* countOf */.p)(controls.length, 'control')}: ${countStates(controls)}.`;
    return `${[...blocks, paint('strong', total)].join('\n')}\n`;
};

;// CONCATENATED MODULE: ./build/reports/standards/assessment-page.js










const marks = {
    fails: ['\u2717', 'not-met'],
    waived: ['!', 'warned'],
    partly: ['!', 'warned'],
    passes: ['\u2713', 'met'],
    'not-assessable': ['\u2013', 'unknown'],
};
const controlRow = ({ id, title, state, reason, rules, findings, waived }, { result }, version) => {
    const [sign, tone] = marks[state];
    const names = rules.map(rule => (0,markup/* html */.qy) `<div class="rule">${(0,markup/* link */.nf)((0,rule_page_address/* rulePageAddress */.AD)(rule, version), rule)}</div>`);
    const accepted = waived.map(finding => (0,listed/* suppressedRow */.hm)(finding, result.files));
    return (0,markup/* html */.qy) `<tr><th scope="row">${id}</th><td>${title}</td><td class="${tone}"><span class="mark" aria-hidden="true">${sign}</span> ${stateWords[state]}</td><td>${(0,markup/* sentence */.em)(reason)}${(0,listed/* foldedRows */.aR)('Findings', findings.map(finding => (0,listed/* findingRow */.ex)(finding, result.files)))}${(0,listed/* foldedRows */.aR)('Accepted', accepted)}</td><td>${names}</td></tr>`;
};
/** A report on a standard as one HTML file. `paths`: what was looked at; `today`: on which day, `YYYY-MM-DD`. */
const renderAssessmentPage = (assessment, paths, today, version) => {
    const { standard, controls, result } = assessment;
    const fails = controls.filter(({ state }) => state === 'fails').length;
    const title = `${standard.title} ${standard.version}`;
    const facts = [
        ['Looked at', (0,markup/* html */.qy) `${paths.map((path, index) => (0,markup/* html */.qy) `${index > 0 && ', '}<code>${(0,reports_escape/* shorten */.ml)(path, limits/* maxShownText */.LD)}</code>`)}`],
        ['On', today],
        ['Text of the standard', (0,markup/* link */.nf)(standard.address, standard.publisher)],
    ];
    const table = (0,markup/* html */.qy) `<div class="wide" role="region" tabindex="0" aria-label="Controls"><table><thead><tr><th scope="col">Control</th><th scope="col">About</th><th scope="col">State</th><th scope="col">Why</th><th scope="col">Rules</th></tr></thead><tbody>${controls.map(control => controlRow(control, assessment, version))}</tbody></table></div>`;
    const counts = controlStates.map(state => ({ state, count: controls.filter(control => control.state === state).length }));
    return (0,page/* renderPage */.C)({ title, facts, version }, [
        {
            title: 'Controls',
            outcome: fails > 0
                ? { words: `${(0,counted_noun/* countOf */.p)(fails, 'control')} ${fails === 1 ? 'fails' : 'fail'}`, tone: 'bad' }
                : { words: 'none fails', tone: 'good' },
            reasons: counts.flatMap(({ state, count }) => count === 0
                ? []
                : [
                    {
                        status: state === 'fails' ? 'not-met' : state === 'passes' ? 'met' : state === 'not-assessable' ? 'undetermined' : 'warned',
                        text: `${(0,counted_noun/* countOf */.p)(count, 'control')}: ${stateWords[state]}.`,
                    },
                ]),
            alerts: (0,listed/* incompleteness */.C7)(result.coverage, result.notifications, result.files),
            body: (0,markup/* html */.qy) `<p>${countStates(controls)}. What is said here is said of files: a control that passes had something to judge in them, and nothing was wrong with it.</p>${table}${(0,listed/* ledger */.Wg)(result.coverage, 'Files')}`,
        },
    ]);
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/reports/standards/oscal.js





/** The release of NIST's OSCAL whose assessment-results model is written. */
const oscalVersion = '1.1.3';
/** A UUID that is the same for the same words (RFC 9562, version 5 in form), so that two reports of one state can be compared. */
const uuidOf = (...words) => {
    const digits = (0,external_node_crypto_.hash)('sha1', `tidewaiter\0${words.join('\0')}`, 'hex');
    const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
};
/** A control's name as a token: a letter first, then letters, digits, `.`, `-` and `_` (OSCAL, datatype TokenDatatype). */
const tokenOf = (standard, id) => `${standard}-${id.replaceAll(/[^\p{L}\p{N}.\-_]+/gu, '_')}`;
const line = (text) => (0,reports_escape/* shorten */.ml)((0,reports_escape/* plainLine */.h0)(text), limits/* maxShownMessage */.XZ);
/** What OSCAL has of a control: what was seen, what follows, and of what is accepted the risk. */
const controlParts = (control, standard, { time }) => {
    const { id, title, state, reason, findings, rules } = control;
    const observed = ({ ruleId, severity, message, fingerprint, path, line: at, accepted }, index) => ({
        uuid: uuidOf('observation', standard.id, id, String(index), fingerprint, path),
        title: ruleId,
        description: line(message),
        props: [
            { name: 'severity', ns: 'https://github.com/tidewaiter/tidewaiter', value: severity },
            { name: 'fingerprint', ns: 'https://github.com/tidewaiter/tidewaiter', value: fingerprint },
        ],
        methods: ['TEST'],
        types: ['finding'],
        'relevant-evidence': [{ description: line(`${path}:${at}`) }],
        collected: time,
        ...(accepted && { remarks: line(accepted.words) }),
    });
    const summary = {
        uuid: uuidOf('observation', standard.id, id),
        title: `Control ${id}`,
        description: line(reason),
        methods: [state === 'not-assessable' ? 'UNKNOWN' : 'TEST'],
        types: ['control-objective'],
        collected: time,
        ...(rules.length > 0 && { remarks: `Rules: ${rules.join(', ')}` }),
    };
    const observations = [summary, ...findings.map(observed)];
    const waived = findings.flatMap((finding, index) => (finding.accepted ? [{ finding, index }] : []));
    const risks = waived.length === 0
        ? []
        : [
            {
                uuid: uuidOf('risk', standard.id, id),
                title: `Accepted findings of control ${id}`,
                description: `${waived.length} accepted by comments or waivers.`,
                statement: line(waived.map(({ finding }) => finding.accepted?.reason ?? 'no reason given').join('; ')),
                status: 'deviation-approved',
                'related-observations': waived.map(({ finding, index }) => ({ 'observation-uuid': observed(finding, index).uuid })),
            },
        ];
    const isSatisfied = state === 'passes' || state === 'partly';
    const finding = {
        uuid: uuidOf('finding', standard.id, id),
        title: `${id}${title === '' ? '' : ` ${title}`}`,
        description: line(reason),
        target: {
            type: 'objective-id',
            'target-id': tokenOf(standard.id, id),
            status: {
                state: isSatisfied ? 'satisfied' : 'not-satisfied',
                reason: state === 'fails' ? 'fail' : state === 'passes' ? 'pass' : 'other',
                remarks: line(reason),
            },
        },
        'related-observations': observations.map(({ uuid }) => ({ 'observation-uuid': uuid })),
        ...(risks.length > 0 && { 'related-risks': risks.map(({ uuid }) => ({ 'risk-uuid': uuid })) }),
    };
    // Why no finding: a control that nobody could judge is neither satisfied nor not.
    return { observations, risks, findings: state === 'not-assessable' ? [] : [finding] };
};
/** A report on a standard as OSCAL assessment results. What could not be assessed is an observation without a finding, which says why. */
const renderOscal = ({ standard, controls, result }, meta) => {
    const asObserved = ({ ruleId, severity, message, fingerprint, location: { path, range }, suppression }) => ({
        ruleId,
        severity,
        message,
        fingerprint,
        path,
        line: (0,region/* regionOf */.AP)(result.files.get(path), range).startLine,
        ...(suppression && {
            accepted: { words: (0,suppression_words/* suppressionWords */.B)(suppression, { text: reports_escape/* plainLine */.h0, reason: reports_escape/* plainLine */.h0 }), reason: suppression.reason },
        }),
    });
    const observed = controls.map(control => ({ ...control, findings: [...control.findings, ...control.waived].map(asObserved) }));
    const judged = `Files as they stand in ${line(meta.paths.join(', '))}, judged by Tidewaiter ${meta.version}.`;
    return renderObserved(standard, observed, { ...meta, of: 'what the files of a repository say', judged });
};
/** Controls as OSCAL assessment results, whoever judged them. */
const renderObserved = (standard, controls, meta) => {
    const parts = controls.map(control => controlParts(control, standard, meta));
    const risks = parts.flatMap(part => part.risks);
    const findings = parts.flatMap(part => part.findings);
    const name = `${standard.title} ${standard.version}`;
    const plan = uuidOf('plan', standard.id);
    return {
        'assessment-results': {
            uuid: uuidOf('results', standard.id, meta.time, ...meta.paths),
            metadata: {
                title: `${name}: ${meta.of}`,
                'last-modified': meta.time,
                version: meta.version,
                'oscal-version': oscalVersion,
            },
            'import-ap': {
                href: `#${plan}`,
                remarks: 'There is no plan but the command, which judges each control by the rules that speak about it.',
            },
            results: [
                {
                    uuid: uuidOf('result', standard.id, meta.time, ...meta.paths),
                    title: name,
                    description: meta.judged,
                    start: meta.time,
                    end: meta.time,
                    'reviewed-controls': {
                        'control-selections': [
                            { description: name, 'include-controls': controls.map(({ id }) => ({ 'control-id': tokenOf(standard.id, id) })) },
                        ],
                    },
                    observations: parts.flatMap(part => part.observations),
                    ...(risks.length > 0 && { risks }),
                    ...(findings.length > 0 && { findings }),
                },
            ],
            'back-matter': {
                resources: [
                    {
                        uuid: plan,
                        title: `tidewaiter report --standard ${standard.id}`,
                        description: `By the rules whose pages name a control of the ${name}.`,
                        rlinks: [{ href: standard.address }],
                    },
                ],
            },
        },
    };
};

// EXTERNAL MODULE: ./build/review/scan.js
var scan = __webpack_require__(29975);
;// CONCATENATED MODULE: ./build/review/standards/watched-rules.js
/** A view is of a file and does not say of which: one place stands for all of them. */
const placeOf = (artifact) => 'file' in artifact ? artifact.file.path : 'path' in artifact && typeof artifact.path === 'string' ? artifact.path : '';
/** Whether a unit holds what a rule joins: an object of a kind that it reads, or where it names none, a file of such a kind. */
const holdsRead = (artifact, { meta: { reads } }) => {
    if (reads === undefined || !('former' in artifact))
        return true;
    const { objects } = reads;
    const reach = artifact.artifacts.some(({ kind }) => reads.files.includes(kind) && (kind !== 'kubernetes' || objects === undefined));
    return reach || (objects !== undefined && artifact.objects.some(({ kind }) => '*' in objects || (kind !== undefined && kind in objects)));
};
/**
 * Rules that judge as they do, and leave behind at what: a rule that found nothing has passed only where something was there for it to judge.
 */
const watchedRules = (rules) => {
    const lookedAt = new Map();
    const watched = rules.map((rule) => {
        const own = rule;
        const note = (artifact) => {
            const places = lookedAt.get(own.meta.id) ?? new Set();
            lookedAt.set(own.meta.id, places.add(placeOf(artifact)));
        };
        const prepare = (artifact, context) => {
            const prepared = own.prepare ? own.prepare(artifact, context) : artifact;
            if (own.assesses?.(artifact))
                note(artifact);
            return prepared === undefined ? undefined : { own: prepared, isLook: !own.assesses && holdsRead(artifact, own), artifact };
        };
        const visit = Object.fromEntries(Object.entries(own.visit).map(([name, handler]) => [
            name,
            handler &&
                ((node, watched, context) => {
                    if (watched.isLook)
                        note(watched.artifact);
                    return handler(node, watched.own, context);
                }),
        ]));
        return { ...rule, prepare, visit };
    });
    return { rules: watched, lookedAt };
};

// EXTERNAL MODULE: ./build/rules/catalog.js + 540 modules
var catalog = __webpack_require__(66415);
// EXTERNAL MODULE: ./build/verdict/coverage.js
var coverage = __webpack_require__(18915);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/cli/unread-files.js
var unread_files = __webpack_require__(40545);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
// EXTERNAL MODULE: ./build/cli/commands/scan.js + 2 modules
var commands_scan = __webpack_require__(68870);
;// CONCATENATED MODULE: ./build/cli/commands/report.js

















/** `tidewaiter report`: what files as they stand say of each control of a standard. All rules run, whatever the profile, unless one is named. */
const report = async (request) => {
    const { texts, review, ports } = await (0,commands_scan.readPaths)(request);
    const { rules, lookedAt } = watchedRules(catalog.allRules);
    const { policy } = review;
    const asked = {
        ...policy,
        ...(request.profile === undefined && { profile: (0,profile/* profileEverywhere */.UB)('strict') }),
        // Why: a standard has no threshold below which a finding does not count.
        thresholds: { ...policy.thresholds, report: 'info' },
    };
    const result = await (0,scan/* scanFiles */.T)(texts, { ...review, rules, policy: asked }, ports);
    const assessment = assess(controls/* standards */.t[asStandard(request)], { result, lookedAt, rules });
    await (0,write_result/* writeResult */.Z)(request, paint => render(request, assessment, paint));
    await (0,terminal_output/* writeProblem */.bi)((0,unread_files/* unreadWords */.X)(request.operands, (0,coverage/* unreadFiles */.j)(result.coverage.entries)));
    (0,commands_scan.refuseUnjudged)(request, result);
    return 0;
};
/** The command line has refused a report without a standard. */
const asStandard = ({ standard }) => {
    if (standard === undefined)
        throw new Error('A report names a standard.');
    return standard;
};
const render = (request, assessment, paint) => {
    const time = new Date().toISOString();
    switch (request.format) {
        case 'html':
            return renderAssessmentPage(assessment, request.operands, time.slice(0, 10), version/* version */.r);
        case 'csv':
            return renderAssessmentCsv(assessment);
        case 'oscal':
            return (0,reports_escape/* jsonLine */.rF)(renderOscal(assessment, { time, paths: request.operands, version: version/* version */.r }));
        default:
            return (0,terminal_output/* forTerminal */.Qf)(renderAssessmentText(assessment, paint), request.output);
    }
};


/***/ }),

/***/ 68870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPaths: () => (/* binding */ readPaths),
  refuseUnjudged: () => (/* binding */ refuseUnjudged),
  scan: () => (/* binding */ scan_scan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/reports/check-run/annotations.js
var annotations = __webpack_require__(37130);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/reports/json/scan-json.js
var scan_json = __webpack_require__(42788);
// EXTERNAL MODULE: ./build/reports/lists/render-list.js + 3 modules
var render_list = __webpack_require__(84158);
// EXTERNAL MODULE: ./build/reports/lists/reported.js
var reported = __webpack_require__(53666);
// EXTERNAL MODULE: ./build/reports/sarif/sarif.js + 2 modules
var sarif = __webpack_require__(95030);
// EXTERNAL MODULE: ./build/reports/sarif/sarif-input.js
var sarif_input = __webpack_require__(80425);
// EXTERNAL MODULE: ./build/reports/terminal.js + 1 modules
var terminal = __webpack_require__(30501);
// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
// EXTERNAL MODULE: ./build/review/scan.js
var scan = __webpack_require__(29975);
// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/suppressions/suppression-comment.js
var suppression_comment = __webpack_require__(59667);
;// CONCATENATED MODULE: ./build/rules/needed-rules.js


/** The rules that look at files of one kind where there are no others, for the kinds that are often alone. */
const loaders = {
    dockerfile: async () => (await Promise.all(/* import() */[__webpack_require__.e(3568), __webpack_require__.e(6723)]).then(__webpack_require__.bind(__webpack_require__, 56723))).dockerfileRules,
};
/** The kind that all of some files have by their names; undefined where they have several. */
const onlyKind = (paths) => {
    const kinds = new Set([...paths].flatMap(path => (0,classify/* kindsByName */.wE)(path)));
    const [kind] = kinds;
    return kinds.size === 1 ? kind : undefined;
};
/**
 * The rules that may have something to say where exactly these files are judged: those of the kind that all have by their names, else all
 * rules. Why: to load all takes longer than to judge a Dockerfile. A comment of ours may name any rule, so that all have to be known.
 */
const neededRules = async (files) => {
    const kind = onlyKind(files.map(({ path }) => path));
    const load = kind !== undefined && !files.some(namesRules) ? loaders[kind] : undefined;
    return load ? load() : (await Promise.all(/* import() */[__webpack_require__.e(3568), __webpack_require__.e(6908), __webpack_require__.e(6415)]).then(__webpack_require__.bind(__webpack_require__, 66415))).allRules;
};
const namesRules = ({ text }) => text?.includes(suppression_comment/* commentMarker */.Ql) === true;

// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/verdict/coverage.js
var coverage = __webpack_require__(18915);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/cli/local-files.js + 1 modules
var local_files = __webpack_require__(60016);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/cli/start/frugal-heap.js


/** What the young generation may take, in bytes: both of its halves. Of it V8 lets 128 MB live. */
const youngBytes = 8 << 20;
/** By how much V8 lets the young generation grow at once: the first time from 2 MB to `youngBytes`. */
const firstGrowth = '--semi-space-growth-factor=4';
const noGrowth = '--semi-space-growth-factor=1';
/** The flag by which V8 looks for what lives at once, and not little by little beside the program, which goes on forgetting meanwhile. */
const lookAtOnce = '--no-incremental-marking';
/**
 * Makes the garbage collector clean up early, and at once. Why: a scan forgets the syntax trees of each batch, yet V8 lets what is forgotten grow to ten
 * times of what lives before it looks: 370 MB in place of 144 MB for 1,127 Dockerfiles, of which 31 MB live. Nobody waits for an answer in between.
 */
const keepHeapSmall = () => {
    setFlagsFromString(firstGrowth);
    setFlagsFromString(lookAtOnce);
    setFlagsFromString(tightHeap);
};
/**
 * Lets the young generation grow no more once it is as large as it may be. To be asked now and then: V8 takes no bound from a running program. Why
 * it grows at all: where it has 2 MB, nearly all that a file needs is moved twice before it is forgotten.
 */
const boundYoungGeneration = () => {
    const young = (0,external_node_v8_.getHeapSpaceStatistics)().find(({ space_name: name }) => name === 'new_space');
    if (young !== undefined && young.space_size >= youngBytes)
        (0,external_node_v8_.setFlagsFromString)(noGrowth);
};
/** Lets the heap grow as at first: V8 does not take what it compiled after a large review had tightened it (`src/engine/heap-bound.ts`). */
const loosenHeap = () => setFlagsFromString('--heap-growing-percent=0');
/** Does something under the flags of `keepHeapSmall`, by which V8 tells whether it may take what was compiled before. */
const asAtFirst = (work) => {
    setFlagsFromString(firstGrowth);
    try {
        return work();
    }
    finally {
        boundYoungGeneration();
    }
};

// EXTERNAL MODULE: ./build/cli/system-clock.js
var system_clock = __webpack_require__(58318);
// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/cli/unread-files.js
var unread_files = __webpack_require__(40545);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/cli/commands/scan.js
























/** `tidewaiter scan`: judges files as they stand. Exit code 1 only with `--fail-on`. */
const scan_scan = async (request) => {
    const { texts, review, ports } = await readPaths(request, boundYoungGeneration);
    const found = await (0,scan/* scanFiles */.T)(texts, review, ports);
    const { result, words } = request.baseline === undefined ? { result: found, words: '' } : await leaveOutKnown(found, request.baseline);
    await (0,write_result/* writeResult */.Z)(request, paint => render(request, result, paint));
    await (0,terminal_output/* writeProblem */.bi)(`${words}${strangerWords(request, result)}`);
    refuseUnjudged(request, result);
    if (request.failOn === undefined)
        return 0;
    const failOn = request.failOn;
    const incomplete = result.notifications.some(notification => notification.level === 'error');
    return incomplete || result.findings.some(finding => (0,considered/* meets */.D)(finding.severity, failOn)) ? 1 : 0;
};
/**
 * Throws `UsageError` where there is nothing of which a result could tell: a file that was named could not be read, or none of what may be ours; with
 * `--fail-on` also where nothing is ours. What could not be read is told in the result, with its reason.
 */
const refuseUnjudged = ({ operands, failOn }, { coverage: { entries } }) => {
    const unread = (0,coverage/* unreadFiles */.j)(entries);
    (0,unread_files/* refuseUnread */.C)(operands, unread);
    const isNothingJudged = entries.every(({ status }) => unjudged.has(status));
    const unrendered = entries.filter(({ status }) => status === 'not-rendered').length;
    if (!isNothingJudged || (unread.length + unrendered === 0 && failOn === undefined))
        return;
    const where = operands.map(path => `"${(0,reports_escape/* plainLine */.h0)(path)}"`).join(', ');
    if (unread.length + unrendered === 0)
        throw new usage_error/* UsageError */.e(`Nothing under ${where} is a file that can be judged, so nothing can pass.`);
    const reasons = [
        ...(unread.length > 0 ? [`${(0,counted_noun/* countOf */.p)(unread.length, 'file')} could not be read. Name files that can be, not links to them.`] : []),
        ...(unrendered > 0 ? [`${(0,counted_noun/* countOf */.p)(unrendered, 'file')} could not be rendered. Mend what is told of it.`] : []),
    ];
    throw new usage_error/* UsageError */.e(`No file under ${where} could be judged: ${reasons.join(' ')}`);
};
/** What became of files that nobody judged. */
const unjudged = new Set(['not-ours', 'not-evaluated', 'not-rendered']);
/** Files that were named and are of no kind that is judged, in a sentence: a count of none found would look as if they were well. */
const strangerWords = ({ operands }, { coverage: { entries } }) => {
    const named = new Set(operands);
    const [first, ...others] = entries.filter(({ path, status }) => status === 'not-ours' && named.has(path));
    if (first === undefined)
        return '';
    const more = others.length === 0 ? ' is' : ` and ${(0,counted_noun/* countOf */.p)(others.length, 'more named file')} are`;
    return `"${(0,reports_escape/* plainLine */.h0)(first.path)}"${more} of no kind that is judged, by name and content.\n`;
};
/** Loaded only where a baseline is named. */
const leaveOutKnown = async (found, path) => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2908)]).then(__webpack_require__.bind(__webpack_require__, 92908))).applyBaseline(found, path);
/** Reads the paths of a request; `onRead` is called after each file. */
const readPaths = async (request, onRead = () => undefined) => {
    const progress = new terminal_output/* Progress */.ke('Reading', 'file');
    const { operands, unsaved } = request.stdinFilename === undefined ? { operands: request.operands } : await standardInput(request.stdinFilename);
    const shown = (done, all) => {
        progress.update(done, all);
        onRead();
    };
    const reader = local_files/* LocalFiles */.h.open({ operands, exclude: request.exclude }, shown, unsaved);
    const { policy } = await (0,load_policy/* loadLocalPolicy */.Ii)(request, reader.root);
    const texts = reader.readAll(new Set(operands));
    progress.end();
    const judging = new terminal_output/* Progress */.ke('Judging', 'file');
    const onJudged = (done, all) => (done < all ? judging.update(done, all) : judging.end());
    if (reader.ignored > 0)
        await (0,terminal_output/* writeProblem */.bi)(`${(0,counted_noun/* countOf */.p)(reader.ignored, 'file')} that git ignores left out. Name a file to have it judged.\n`);
    for (const glob of reader.needless)
        await (0,terminal_output/* writeProblem */.bi)(`--exclude "${(0,reports_escape/* plainLine */.h0)(glob)}" leaves out nothing: no file fits it, from the working folder or from the root of the repository.\n`);
    const rules = await neededRules([...texts].map(([path, read]) => ({ path, ...(read.state === 'text' && { text: read.text }) })));
    const beside = unsaved === undefined ? await judgingBeside(texts, reader.root) : undefined;
    const ports = { reader, clock: system_clock/* systemClock */.m, repository: reader.repository(), onJudged, ...(beside && { judgeBeside: beside }) };
    return { texts, review: { policy, rules, version: version/* version */.r }, ports };
};
/** Fewer files are judged before code that another thread has just loaded is fast. */
const leastFilesBeside = 1_000;
/**
 * How batches are judged by several threads, where that pays: not of Dockerfiles alone, of which the rules are loaded and a thousand judged in little
 * time and memory.
 */
const judgingBeside = async (texts, root) => {
    const [, program] = process.argv;
    if (program === undefined || texts.size < leastFilesBeside || onlyKind(texts.keys()) === 'dockerfile')
        return undefined;
    // The program of a single executable lies in no file that a thread could run.
    if (process.getBuiltinModule('node:sea').isSea())
        return undefined;
    const { judgeBeside, threadsBeside } = await __webpack_require__.e(/* import() */ 7788).then(__webpack_require__.bind(__webpack_require__, 47788));
    const threads = threadsBeside();
    return threads === 0 ? undefined : shared => judgeBeside(shared, { program, threads, today: system_clock/* systemClock */.m.today(), root });
};
/** The text of standard input, as a file of a name. */
const standardInput = async (name) => ({
    operands: [name],
    unsaved: new Map([[name, await readInput()]]),
});
/** All of standard input, or more of it than a file may have. Why as it comes: one that does not wait gives an error to who asks too early. */
const readInput = async () => {
    const pieces = [];
    let length = 0;
    try {
        // A folder reads as if there was nothing.
        if ((0,external_node_fs_.fstatSync)(process.stdin.fd).isDirectory())
            throw new Error('it is a folder');
        for await (const piece of process.stdin) {
            pieces.push(piece);
            length += piece.length;
            if (length > decode_text/* maxFileBytes */.eV)
                break;
        }
    }
    catch (error) {
        const reason = error instanceof Error ? (0,reports_escape/* plainLine */.h0)(error.message) : 'unknown error';
        throw new usage_error/* UsageError */.e(`Standard input can't be read: ${reason}. Give it a text: tidewaiter scan --stdin-filename NAME - < FILE`);
    }
    return Buffer.concat(pieces);
};
const render = async (request, result, paint) => {
    switch (request.format) {
        case 'text':
            return (0,terminal_output/* forTerminal */.Qf)((0,terminal/* renderScanText */.Jd)(result, paint), request.output);
        case 'json':
            return (0,reports_escape/* jsonPieces */.Mx)((0,scan_json/* renderScanJson */.C$)(result));
        case 'sarif':
            return (0,reports_escape/* jsonLine */.rF)((0,sarif/* renderSarif */.W)((0,sarif_input/* sarifOfScan */.k)(result, version/* version */.r)).payload);
        case 'github':
            return (0,annotations/* renderScanAnnotations */.yf)(result)
                .payload.map(annotation => `${(0,annotations/* annotationCommand */.jx)(annotation)}\n`)
                .join('');
        case 'html':
            return (await Promise.all(/* import() */[__webpack_require__.e(2586), __webpack_require__.e(3831), __webpack_require__.e(5290)]).then(__webpack_require__.bind(__webpack_require__, 55290))).renderScanPage(result, request.operands, version/* version */.r);
        case 'oscal':
            // Refused when the command line was read.
            return '';
        default:
            return render_list/* renderList */.p[request.format]((0,reported/* reportedOfScan */.M)(result));
    }
};


/***/ }),

/***/ 40545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ refuseUnread),
/* harmony export */   X: () => (/* binding */ unreadWords)
/* harmony export */ });
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48000);
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55408);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42010);



/** Throws `UsageError` where a file that was named could not be judged. */
const refuseUnread = (operands, unread) => {
    const named = new Set(operands);
    const missed = unread
        .filter(({ path }) => named.has(path))
        .map(({ path, reason }) => `"${path}" could not be judged. ${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(reason)}`);
    if (missed.length > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${missed.join(' ')} Name files that can be read, not links to them.`);
};
/** Files that are told of in such words; more are counted. */
const maxTold = 10;
/** What could not be judged of what was not named one by one, a line for each; empty where there is nothing. */
const unreadWords = (operands, unread) => {
    const named = new Set(operands);
    const others = unread.filter(({ path }) => !named.has(path));
    const lines = others.slice(0, maxTold).map(({ path, reason }) => (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(`"${path}" could not be judged. ${reason}`));
    const more = others.length > maxTold ? [`And ${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(others.length - maxTold, 'more file')} could not be judged.`] : [];
    return [...lines, ...more].map(line => `${line}\n`).join('');
};


/***/ }),

/***/ 18915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ unreadFiles)
/* harmony export */ });
/** Those of some files of which nothing could be judged. */
const unreadFiles = (entries) => entries.filter(entry => entry.status === 'not-evaluated');


/***/ })

};
;