"use strict";
exports.id = 675;
exports.ids = [675,8879];
exports.modules = {

/***/ 40675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scans: () => (/* binding */ scans)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/artifacts/dockerfile/parse.js + 21 modules
var parse = __webpack_require__(31064);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/policy/mode.js
var mode = __webpack_require__(49963);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
;// CONCATENATED MODULE: ./build/reports/scans/scans-json.js
const findingJson = (finding) => {
    const { id, package: own, aliases, kind, severityWord, fix, epss, knownExploited, layer, lines, title } = finding;
    return {
        id,
        package: own.name,
        version: own.version,
        ...(own.place.kind === 'file' && { at: own.place.path }),
        ...(own.place.kind === 'path' && { path: own.place.path }),
        aliases,
        kind,
        severity: severityWord,
        ...(fix !== undefined && { fix }),
        ...(epss !== undefined && { epss }),
        ...(knownExploited && { knownExploited }),
        ...(layer !== undefined && { layer }),
        ...(lines !== undefined && { lines }),
        ...(title !== undefined && { title }),
    };
};
const effectJson = ({ effect, because, origin }) => ({
    effect,
    ...(because !== undefined && { reason: because }),
    ...(origin && { origin }),
});
const gates = { block: 'fail', incomplete: 'undetermined', warn: 'pass', pass: 'pass' };
const renderScansJson = ({ delta, counting }, verdict, notes) => {
    const effects = new Map(counting.map(entry => [entry.finding, entry]));
    const list = (entries) => entries.map(({ finding }) => findingJson(finding));
    return {
        version: 1,
        gate: gates[verdict.conclusion],
        comparable: delta.comparable,
        reasons: verdict.reasons.map(({ reason }) => reason),
        added: delta.added.map(({ finding, because, unproven, from }) => {
            const considered = effects.get(finding);
            return {
                ...findingJson(finding),
                because,
                ...(unproven && { unproven }),
                ...(from !== undefined && { from }),
                ...(considered && effectJson(considered)),
            };
        }),
        fixed: list(delta.fixed),
        unchanged: list(delta.unchanged),
        stillVulnerable: delta.stillVulnerable.map(({ base, finding }) => {
            const { version: to, ...rest } = findingJson(finding);
            return { ...rest, from: base.package.version, to };
        }),
        newlyKnown: list(delta.newlyKnown),
        noLongerReported: list(delta.noLongerReported),
        changed: delta.changed.map(({ finding, field, from, to, cause }) => ({
            id: finding.id,
            package: finding.package.name,
            field,
            from,
            to,
            cause,
        })),
        suppressed: delta.suppressed.map(({ finding }) => ({
            ...findingJson(finding),
            status: finding.suppression?.status ?? '',
            ...(finding.suppression?.justification !== undefined && { justification: finding.suppression.justification }),
            ...(finding.suppression?.statement !== undefined && { statement: finding.suppression.statement }),
            source: finding.suppression?.source ?? '',
        })),
        notComparable: delta.notComparable.map(entry => {
            if (!('finding' in entry))
                return entry;
            const { id, package: name, version, at } = findingJson(entry.finding);
            return { id, package: name, version, ...(at !== undefined && { at }), why: entry.why, remedy: entry.remedy };
        }),
        warnings: delta.warnings,
        notes,
    };
};

// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(69823);
;// CONCATENATED MODULE: ./build/reports/scans/scans-text.js



/** Lines of one list; what is beyond is counted. */
const maxLines = 100;
/** `+2 \u22125, 41 unchanged, 3 newly known`. */
const countsOf = ({ delta }) => [
    `+${delta.added.length} \u2212${delta.fixed.length}`,
    `${delta.unchanged.length} unchanged`,
    ...(delta.stillVulnerable.length > 0 ? [`${delta.stillVulnerable.length} still vulnerable after a change of version`] : []),
    ...(delta.newlyKnown.length > 0 ? [`${delta.newlyKnown.length} newly known`] : []),
    ...(delta.noLongerReported.length > 0 ? [`${delta.noLongerReported.length} no longer reported`] : []),
    ...(delta.suppressed.length > 0 ? [`${delta.suppressed.length} suppressed`] : []),
    ...(delta.notComparable.length > 0 ? [`${delta.notComparable.length} not comparable`] : []),
].join(', ');
const scans_text_short = (text) => (0,reports_escape/* shorten */.ml)(text, limits/* maxShownText */.LD);
/** `CVE-2024-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 4.17.21`. */
const findingWords = ({ id, severityWord, package: own, lines, fix, knownExploited, epss }, from) => [
    [
        scans_text_short(id),
        ...(severityWord === '' ? [] : [scans_text_short(severityWord)]),
        ...(own.name === '' ? [] : [`in ${scans_text_short(own.name)} ${from === undefined ? '' : `${scans_text_short(from)} \u2192 `}${scans_text_short(own.version)}`.trimEnd()]),
        ...(own.place.path === '' ? [] : [`(${scans_text_short(own.place.path)}${lines ? `:${lines.start}` : ''})`]),
    ].join(' '),
    fix === undefined ? 'no fix known' : `fixed in ${scans_text_short(fix)}`,
    ...(knownExploited ? ['known to be exploited'] : []),
    ...(epss === undefined ? [] : [`EPSS ${epss}`]),
].join(', ');
const layerWords = { own: 'your layer', base: 'base image', unknown: 'layer not known', file: 'your file' };
/** `your layer, RUN`; `your file`. The place follows. */
const originLabel = ({ layer, keyword }) => [layerWords[layer], keyword].filter(word => word !== '').join(', ');
/** `Dockerfile:12`, with the path as short as asked; without the line where none is known. */
const originPlace = ({ path, line, isWholeFile }, most) => isWholeFile ? (0,reports_escape/* shorten */.ml)(path, most) : `${(0,reports_escape/* shorten */.ml)(path, most)}:${line}`;
/** `your layer: RUN at Dockerfile:12`, `your file: package-lock.json:20`. */
const originWords = ({ origin }) => {
    if (!origin)
        return [];
    const place = originPlace(origin, limits/* maxShownText */.LD);
    return [`${layerWords[origin.layer]}: ${origin.keyword === '' ? place : `${origin.keyword} at ${place}`}`];
};
/** Why a finding does what it does, unless the words for the finding have said it: that it is exploited, or how likely that is. */
const reasonWords = ({ finding, because }) => because === undefined || finding.knownExploited || because === `EPSS ${finding.epss}` ? [] : [because];
/** `mends 3 of 4 and brings none`. */
const bumpWords = ({ counting, mended, brought }) => `mends ${mended} of ${counting} and brings ${brought === 0 ? 'none' : brought}`;
/** What can't be compared, why, and what to do; of single findings, which are many, the verdict says the latter. */
const notComparableWords = (entry) => {
    if ('finding' in entry)
        return `${findingWords(entry.finding)}: ${scans_text_short(entry.why)}`;
    return `${'report' in entry ? `The ${entry.report}'s report` : entry.class}: ${scans_text_short(entry.why)}. ${entry.remedy}`;
};
/** `not_affected`, `component_not_present`, `We build without it.` */
const suppressionWords = ({ suppression }) => {
    const { status = '', justification, statement } = suppression ?? {};
    const why = [justification, statement].filter(words => words !== undefined);
    return [status, ...(why.length === 0 ? ['not justified'] : why)].filter(word => word !== '');
};
const countingLine = (entry) => {
    const { finding, added, effect, waiver } = entry;
    const words = { blocks: 'blocks', warns: 'warns', waived: 'waived', ignored: 'ignored' }[effect];
    const reasons = [
        ...reasonWords(entry),
        ...(waiver ? [scans_text_short(waiver.reason)] : []),
        ...originWords(entry),
        ...(added ? [`${added.because} is new${added.unproven ? ', as far as the base tells: it lists no packages' : ''}`] : ['there before']),
    ];
    return `${findingWords(finding, added?.from)}: ${words} (${reasons.join('; ')})`;
};
/** What has become of a scan's findings, for a terminal or a log. */
const renderScansText = (scan, verdict, notes, paint) => {
    const { delta, counting } = scan;
    const list = (title, lines, style) => {
        if (lines.length === 0)
            return [];
        const left = lines.length - maxLines;
        const shown = lines.slice(0, maxLines).map(line => `  ${paint(style, (0,reports_escape/* logLine */.BP)(line))}`);
        return [[paint('strong', title), ...shown, ...(left > 0 ? [`  ${(0,counted_noun/* countOf */.p)(left, 'more', 'more')}`] : [])].join('\n')];
    };
    const conclusion = { pass: 'Passed', warn: 'Passed with warnings', block: 'Blocked', incomplete: 'Undetermined' }[verdict.conclusion];
    const blocks = [
        paint('strong', `${conclusion}: ${countsOf(scan)}`),
        verdict.reasons.map(({ reason }) => (0,reports_escape/* logLine */.BP)(reason)).join('\n'),
        ...list('Added', counting.map(countingLine), 'bad'),
        ...list('Not comparable', delta.notComparable.map(notComparableWords), 'bad'),
        ...list('Still vulnerable', delta.stillVulnerable.map(({ base, finding }) => findingWords(finding, base.package.version)), 'warn'),
        ...list('Newly known: the database learnt of them, the change did not bring them', delta.newlyKnown.map(({ finding }) => findingWords(finding)), 'warn'),
        ...list('Fixed', delta.fixed.map(({ finding }) => findingWords(finding)), 'good'),
        ...list('No longer reported, and not proven to be fixed', delta.noLongerReported.map(({ finding }) => findingWords(finding)), 'dim'),
        ...list('Suppressed', delta.suppressed.map(({ finding }) => {
            const { source = '' } = finding.suppression ?? {};
            return `${findingWords(finding)}: ${[...suppressionWords(finding), ...(source === '' ? [] : [`by ${source}`])].map(scans_text_short).join(', ')}`;
        }), 'dim'),
        ...list('Notes', [...delta.warnings, ...notes].map(note => (0,reports_escape/* shorten */.ml)(note, 600)), 'dim'),
    ];
    return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
};

// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
;// CONCATENATED MODULE: ./build/scans/report.js
/** A report with nothing in it, for what a format does not have. */
const emptyReport = (tool, format, schemaVersion) => ({
    tool,
    format,
    schemaVersion,
    artifact: undefined,
    name: '',
    scopes: new Map(),
    packages: [],
    findings: [],
    reported: 0,
    settings: new Map(),
    notes: [],
});
/** A check among those that passed. */
const checkKey = (scope, id) => `${scope}\0${id}`;
const noPlace = { kind: 'none', path: '' };
/** What is said of a file that is none. */
const report_unreadableScan = (why, remedy) => ({ state: 'unreadable', why, remedy });
/** A scan that did not happen, or whose report did not come. */
const missingScan = report_unreadableScan('missing file', 'Let the scanner write it there, or correct the path.');

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/text/record.js
var record = __webpack_require__(98370);
;// CONCATENATED MODULE: ./build/scans/alias.js
/**
 * Advisories of distributions, which gather several flaws: what they name is in them, and is not another name of theirs. Two advisories
 * that have one flaw in common are still two.
 */
const gathers = /^(?:RHSA|RHBA|RHEA|ALAS|ALAS2|ALAS2023|ELSA|SUSE|openSUSE|USN|DSA|DLA|GLSA|RLSA|ALSA|PHSA|FEDORA|AZL|MAL|CESA)[-0-9:]/u;
const cve = /\bCVE-\d{4}-\d{4,19}\b/u;
/** The CVE id that stands in a text. */
const cveIn = (text) => cve.exec(text)?.[0];
/** All names of a flaw, the one to show first: a CVE id where there is one, else the scanner's own. */
const aliasesOf = (id, others) => {
    const all = gathers.test(id) ? [id] : [id, ...others.filter(other => other !== '' && !gathers.test(other))];
    const shown = all.find(name => name.startsWith('CVE-')) ?? id;
    return [shown, ...new Set(all.filter(name => name !== shown))];
};

// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/text/word-set.js
var word_set = __webpack_require__(74490);
;// CONCATENATED MODULE: ./build/scans/ecosystem.js



/** Types of package URLs by the names that scanners have for them. What is not here is its own name. */
const types = {
    ...byType('apk', 'alpine wolfi chainguard minimos'),
    ...byType('deb', 'debian ubuntu dpkg echo'),
    ...byType('rpm', 'redhat centos rocky alma almalinux oracle amazon fedora photon cbl-mariner azurelinux opensuse opensuse-leap opensuse-tumbleweed opensuse.leap opensuse.tumbleweed suse sles suse-linux-enterprise-server slem slmicro mariner openeuler seal rhel'),
    ...byType('npm', 'yarn pnpm bun node-pkg javascript nodejs'),
    ...byType('pypi', 'pip pipenv poetry uv pylock python-pkg python'),
    ...byType('golang', 'gomod gobinary go go-module gomodules'),
    ...byType('maven', 'jar pom gradle sbt java-archive jenkins-plugin java'),
    ...byType('cargo', 'rustbinary rust-crate crates.io rust'),
    ...byType('gem', 'gemspec bundler rubygems ruby'),
    ...byType('composer', 'packagist php-composer php-composer-installed composer-vendor php'),
    ...byType('nuget', 'dotnet-core dotnet packages-props dotnet-deps csharp'),
    ...byType('pub', 'pubspec dart-pub dart'),
    ...byType('conda', 'conda-pkg conda-environment'),
    ...byType('generic', 'binary'),
};
function byType(type, names) {
    return Object.fromEntries(names.split(' ').map(name => [name, type]));
}
/** The type of package URL for a scanner's name of an ecosystem: `Debian:11` and `debian` are both `deb`. */
const ecosystemOf = (name) => {
    const key = (name.split(':')[0] ?? '').toLowerCase();
    return Object.hasOwn(types, key) ? (types[key] ?? key) : key;
};
const distributed = (0,word_set/* wordSet */.d)('apk deb rpm alpm portage ebuild');
/** True of packages that a distribution installs, each once in an image. */
const isDistributed = (ecosystem) => distributed.has(ecosystem);
/** A package's name as it is compared. Source: purl-spec, PURL-TYPES (pypi: case and `_` mean nothing; nor does `.` by PEP 503). */
const nameKey = (ecosystem, name) => ecosystem === 'pypi' ? name.toLowerCase().replace(/[-_.]+/gu, '-') : name.toLowerCase();
const lockFiles = (0,word_set/* wordSet */.d)('package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock go.mod go.sum cargo.lock gemfile.lock poetry.lock pipfile.lock uv.lock pylock.toml pdm.lock composer.lock pom.xml gradle.lockfile buildscript-gradle.lockfile build.sbt.lock packages.lock.json packages.config directory.packages.props conan.lock package.resolved podfile.lock pubspec.lock mix.lock environment.yml environment.yaml stack.yaml.lock renv.lock deps.json manifest.toml');
/** True of files that name packages and their versions. */
const isLockFile = (path) => {
    const name = (0,text_path/* fileNameOf */.bV)(path).toLowerCase();
    return lockFiles.has(name) || name.endsWith('.deps.json') || (name.startsWith('requirements') && name.endsWith('.txt'));
};
/** Where a package lies, given the path by which a scanner knows it. */
const placeOf = (ecosystem, path) => {
    if (path === '' || isDistributed(ecosystem))
        return noPlace;
    return { kind: isLockFile(path) ? 'file' : 'path', path };
};

;// CONCATENATED MODULE: ./build/scans/severity-word.js
/** Words of scanners for a severity. Those of two scanners do not compare, and what a scanner does not know is not made up. */
const words = {
    critical: 'critical',
    defcon1: 'critical',
    high: 'high',
    important: 'high',
    medium: 'medium',
    moderate: 'medium',
    low: 'low',
    negligible: 'info',
    info: 'info',
    informational: 'info',
    none: 'info',
};
/** The severity that a scanner's word means; undefined for `UNKNOWN`, an empty word and one that is not known. */
const severityOfWord = (word) => {
    const key = word.toLowerCase();
    return Object.hasOwn(words, key) ? words[key] : undefined;
};
/** The severity of a score from 0 to 10. Source: CVSS 3.1, 5, "Qualitative Severity Rating Scale". */
const severityOfScore = (score) => {
    if (!(score >= 0 && score <= 10))
        return undefined;
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    if (score >= 4)
        return 'medium';
    return score > 0 ? 'low' : 'info';
};

;// CONCATENATED MODULE: ./build/scans/formats/parts.js

/** Schemas that all readers are made of. Scanners write `null`, nothing and an empty text for the same. */
const parts_text = dist/* nullish */.cl6(dist/* string */.YjP(), '');
const texts = dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP()), []);
/** A list of what a schema takes; none when it is missing or null. */
const listOf = (item) => dist/* nullish */.cl6(dist/* array */.YOg(item), []);
/** Why a document of a format can't be used: the first thing that is wrong with it. */
const problemOf = (format, issues) => {
    const [issue] = issues;
    const path = dist/* getDotPath */.BuJ(issue);
    return `not a ${format} report: ${path === null ? '' : `"${path}": `}${issue.message.slice(0, 200)}`;
};
/** A number that may be missing. */
const number = dist/* nullish */.cl6(dist/* number */.aig());
/** No file has more lines that anybody is shown. */
const maxLine = 1_000_000;
const isLine = (line) => Number.isInteger(line) && Number(line) > 0 && Number(line) <= maxLine;
/** Lines that a scanner names; undefined where it names none, for which scanners write 0, too. GitHub refuses annotations at what is no line. */
const linesOf = (start, end) => isLine(start) ? { start, end: isLine(end) ? Math.max(start, end) : start } : undefined;
/** A day of a timestamp; undefined when the text has none. */
const dayOf = (timestamp) => /^\d{4}-\d{2}-\d{2}/u.exec(timestamp)?.[0];
/** Keys whose values are there, so that what is missing is left out. Why a loop: it is done for each of a hundred thousand findings. */
const given = (values) => {
    const there = {};
    for (const [key, value] of Object.entries(values))
        if (value !== undefined && value !== '')
            there[key] = value;
    return there;
};
/**
 * Why a document can't be used of which one member was refused, with the member's path. Members are read one by one, and each is forgotten once its findings
 * are made: all of them, as the schema gives them, take as much memory as the document.
 */
const problemIn = (format, whole, document) => {
    const { issues } = dist/* safeParse */.xLC(whole, document);
    return issues ? problemOf(format, issues) : `not a ${format} report`;
};
/** Labels of an image. */
const labels = dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), {});
/** The commit that labels of an image name. Source: OCI image-spec, annotations. */
const revisionOf = (own) => {
    const { 'org.opencontainers.image.revision': revision } = own;
    return typeof revision === 'string' ? revision : undefined;
};
/** A place in one image of several: what is in one says nothing of another. */
const pathInImage = (image, path) => [image, path].filter(part => part !== '').join(':');

;// CONCATENATED MODULE: ./build/scans/formats/aqua.js







const vulnerability = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    description: parts_text,
    aqua_severity: parts_text,
    vendor_severity: parts_text,
    nvd_severity: parts_text,
    publish_date: parts_text,
    fix_version: parts_text,
});
/** `scannercli scan --jsonfile`. */
const scan = dist/* object */.Ikc({
    image: parts_text,
    pull_name: parts_text,
    digest: parts_text,
    os: parts_text,
    version: parts_text,
    resources: listOf(dist/* object */.Ikc({
        resource: dist/* object */.Ikc({ format: parts_text, name: parts_text, version: parts_text, path: parts_text }),
        vulnerabilities: listOf(vulnerability),
    })),
    vulnerability_summary: dist/* object */.Ikc({ total: number }),
});
/** What Aqua's API says of an image, without packages. */
const aqua_image = dist/* object */.Ikc({
    status: dist/* string */.YjP(),
    image_name: parts_text,
    errorMsg: parts_text,
    cves_counts: dist/* object */.Ikc({ total: number }),
    cves: listOf(dist/* object */.Ikc({ file: parts_text, name: dist/* string */.YjP(), description: parts_text, severity: parts_text, publishdate: parts_text, fix_version: parts_text })),
});
const findingOf = ({ id, severity, fix, title, published }, own) => {
    const aliases = aliasesOf(id, []);
    return {
        kind: 'vulnerability',
        id: aliases[0],
        aliases,
        severity: severityOfWord(severity),
        severityWord: severity,
        package: own,
        paths: own.place.path === '' ? [] : [own.place.path],
        ...given({ fix, title: title.slice(0, 300), published: dayOf(published) }),
    };
};
/** Aqua's own count says whether the list is whole. */
const isCut = (total, listed) => typeof total === 'number' && total > listed;
const cut = 'the report says that more was found than it lists';
const readScan = value => {
    const read = dist/* safeParse */.xLC(scan, value);
    if (!read.success)
        return problemOf('Aqua', read.issues);
    const { image: name, pull_name, digest, os, version, resources, vulnerability_summary: summary } = read.output;
    const findings = resources.flatMap(({ resource: own, vulnerabilities }) => {
        const ecosystem = ecosystemOf(own.format);
        const place = placeOf(ecosystem, own.path);
        const scanned = { scope: `type/${own.format}`, ecosystem, name: own.name, version: own.version, place };
        return vulnerabilities.map(found => findingOf({
            id: found.name,
            severity: found.aqua_severity || found.vendor_severity || found.nvd_severity,
            fix: found.fix_version,
            title: found.description,
            published: found.publish_date,
        }, scanned));
    });
    if (isCut(summary.total, findings.length))
        return cut;
    return {
        ...emptyReport('aqua', 'aqua-json', ''),
        artifact: 'image',
        name: pull_name || name,
        image: { tags: [pull_name || name].filter(tag => tag !== ''), digests: [], diffIds: [], history: [], ...given({ id: digest }) },
        ...(os !== '' && { os: { name: `${os} ${version}`.trim(), endOfLife: false } }),
        scopes: new Map(findings.map(found => [found.package.scope, { isListed: false }])),
        findings,
        reported: findings.length,
    };
};
const readImage = value => {
    const read = dist/* safeParse */.xLC(aqua_image, value);
    if (!read.success)
        return problemOf('Aqua', read.issues);
    const { status, image_name, errorMsg, cves_counts: counts, cves } = read.output;
    if (errorMsg !== '')
        return `the scan failed: ${errorMsg.slice(0, 200)}`;
    if (status.toUpperCase() !== 'SCANNED')
        return `the scan did not end: Aqua calls it "${status.slice(0, 100)}"`;
    if (isCut(counts.total, cves.length))
        return cut;
    const findings = cves.map(found => findingOf({ id: found.name, severity: found.severity, fix: found.fix_version, title: found.description, published: found.publishdate }, {
        scope: 'files',
        ecosystem: '',
        name: '',
        version: '',
        place: found.file === '' ? noPlace : { kind: 'path', path: found.file },
    }));
    return {
        ...emptyReport('aqua', 'aqua-api-json', ''),
        artifact: 'image',
        name: image_name,
        image: { tags: [image_name].filter(tag => tag !== ''), digests: [], diffIds: [], history: [] },
        scopes: new Map([['files', { isListed: false }]]),
        findings,
        reported: findings.length,
    };
};
/** Aqua: what its scanner writes, and what its API says of an image, which names files in the place of packages. */
const readAqua = value => {
    if (!(0,record/* isRecord */.u)(value))
        return undefined;
    if ('vulnerability_summary' in value && ('resources' in value || 'image_assurance_results' in value))
        return readScan(value);
    return 'cves_counts' in value && 'status' in value ? readImage(value) : undefined;
};

;// CONCATENATED MODULE: ./build/scans/formats/benches.js




/** kube-bench `--json`. Source: kube-bench, check/controls.go. */
const kubeBench = dist/* object */.Ikc({
    Controls: dist/* nullable */.mee(dist/* array */.YOg(dist/* object */.Ikc({
        id: parts_text,
        version: parts_text,
        node_type: parts_text,
        tests: listOf(dist/* object */.Ikc({
            results: listOf(dist/* object */.Ikc({ test_number: dist/* string */.YjP(), test_desc: parts_text, status: parts_text, scored: dist/* optional */.lqM(dist/* boolean */.zMY()) })),
        })),
    }))),
});
/** docker-bench-security's log in JSON. Source: docker-bench-security, functions/output_lib.sh. */
const dockerBench = dist/* object */.Ikc({
    dockerbenchsecurity: dist/* string */.YjP(),
    end: dist/* optional */.lqM(dist/* number */.aig()),
    tests: dist/* array */.YOg(dist/* object */.Ikc({ id: parts_text, results: listOf(dist/* object */.Ikc({ id: dist/* string */.YjP(), desc: parts_text, result: parts_text, details: parts_text })) })),
});
/** A check that failed. CIS benchmarks know no severities; a scored check that fails is medium, a warning low. */
const failed = (id, title, word, part) => ({
    kind: 'check',
    id,
    aliases: [id],
    severity: word === 'FAIL' ? 'medium' : 'low',
    severityWord: word,
    package: { scope: part, ecosystem: '', name: part, version: '', place: noPlace },
    paths: [],
    ...given({ title }),
});
/** Versions before 0.4 write the controls alone: one, or a list of them. */
const olderControls = (value) => {
    const controls = Array.isArray(value) ? value : [value];
    const isOfBench = controls.length > 0 && controls.every(item => (0,record/* isRecord */.u)(item) && 'node_type' in item && 'tests' in item);
    return isOfBench ? { Controls: controls } : value;
};
/** Results of the CIS benchmarks: what failed, and what a person has to look at. */
const readBench = document => {
    const value = olderControls(document);
    if (!(0,record/* isRecord */.u)(value))
        return undefined;
    if ('Controls' in value) {
        const read = dist/* safeParse */.xLC(kubeBench, value);
        if (!read.success)
            return problemOf('kube-bench', read.issues);
        const controls = read.output.Controls ?? [];
        if (controls.length === 0)
            return 'the scan failed: kube-bench ran no checks';
        const run = controls.flatMap(({ node_type, tests }) => tests.flatMap(({ results }) => results.map(one => ({ ...one, node_type }))));
        if (run.length === 0)
            return 'the scan failed: kube-bench ran no checks';
        const findings = run
            .filter(({ status }) => status === 'FAIL' || status === 'WARN')
            .map(({ test_number, test_desc, status, node_type }) => failed(test_number, test_desc, status, node_type));
        const passed = run.flatMap(({ test_number, status, node_type }) => (status === 'PASS' ? [checkKey(node_type, test_number)] : []));
        return {
            ...emptyReport('kube-bench', 'kube-bench-json', controls[0]?.version ?? ''),
            artifact: 'configuration',
            scopes: new Map(controls.map(({ node_type }) => [node_type, { isListed: true }])),
            passed: new Set(passed),
            findings,
            reported: findings.length,
        };
    }
    if (!('dockerbenchsecurity' in value))
        return undefined;
    const read = dist/* safeParse */.xLC(dockerBench, value);
    if (!read.success)
        return problemOf('docker-bench', read.issues);
    if (read.output.end === undefined)
        return 'the scan did not end: docker-bench wrote no "end"';
    const run = read.output.tests.flatMap(({ results }) => results);
    if (run.length === 0)
        return 'the scan failed: docker-bench ran no checks';
    const findings = run.filter(({ result }) => result === 'WARN').map(({ id, desc, result }) => failed(id, desc, result, 'host'));
    return {
        ...emptyReport('docker-bench', 'docker-bench-json', read.output.dockerbenchsecurity),
        ...given({ toolVersion: read.output.dockerbenchsecurity }),
        artifact: 'configuration',
        scopes: new Map([['host', { isListed: true }]]),
        passed: new Set(run.flatMap(({ id, result }) => (result === 'PASS' ? [checkKey('host', id)] : []))),
        findings,
        reported: findings.length,
    };
};

;// CONCATENATED MODULE: ./build/scans/purl.js

/** Longest package URL that is read, in UTF-16 units. */
const maxLength = 4_096;
const decode = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
};
/** Cuts a text before the last place of a sign; the second part is undefined when the sign is not there. */
const cutLast = (text, sign) => {
    const at = text.lastIndexOf(sign);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
};
/** Reads a package URL; undefined for what is none. The subpath is no part of what package it is, and is left out. */
const parsePurl = (text) => {
    if (text.length > maxLength || !/^pkg:/iu.test(text))
        return undefined;
    const [beforeSubpath] = cutLast(text.slice(4), '#');
    const [beforeQualifiers, query] = cutLast(beforeSubpath, '?');
    const bare = beforeQualifiers.replace(/^\/{0,8}/u, '');
    // Why not before the last slash: the name of an npm scope begins with an at sign.
    const at = bare.lastIndexOf('@');
    const hasVersion = at > bare.lastIndexOf('/') + 0 && at > 0 && bare[at - 1] !== '/';
    const [path, version] = hasVersion ? [bare.slice(0, at), decode(bare.slice(at + 1))] : [bare, undefined];
    const parts = path
        .split('/')
        .filter(part => part !== '')
        .map(decode);
    if (parts.length < 2 || parts.includes(undefined) || (hasVersion && version === undefined))
        return undefined;
    const [type = '', ...names] = parts.map(part => part ?? '');
    const qualifiers = new Map();
    for (const pair of (query ?? '').split('&')) {
        const equals = pair.indexOf('=');
        const value = equals < 0 ? '' : decode(pair.slice(equals + 1));
        if (value !== undefined && value !== '')
            qualifiers.set(pair.slice(0, equals).toLowerCase(), value);
    }
    return {
        type: type.toLowerCase(),
        namespace: names.slice(0, -1).join('/'),
        name: names.at(-1) ?? '',
        ...(version !== undefined && version !== '' && { version }),
        qualifiers,
    };
};
/** The name as package managers write it: `@scope/name`, `group:artifact`, `github.com/acme/mod`. */
const purlName = ({ type, namespace, name }) => {
    if (namespace === '' || ['deb', 'apk', 'rpm', 'alpm'].includes(type))
        return name;
    return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`;
};
/** Namespace and name as they are compared. */
const purlKey = ({ type, namespace, name }) => `${namespace.toLowerCase()}/${nameKey(type, name)}`;
/**
 * True when what a statement says of `stated` is said of `own`: type, namespace and name are equal, so is the version where the statement has
 * one, and every qualifier of the statement is there; the package may have more. Source: OpenVEX 0.2.0, "Product matching", as Trivy and
 * vexctl do it.
 */
const coversPurl = (stated, own) => stated.type === own.type &&
    purlKey(stated) === purlKey(own) &&
    (stated.version === undefined || stated.version === own.version) &&
    [...stated.qualifiers].every(([name, value]) => own.qualifiers.get(name) === value);

;// CONCATENATED MODULE: ./build/scans/spdx-three.js

/** The version that the context of a JSON-LD document names; undefined for what is no SPDX 3 or later. Source: spdx-spec 3.0.1, "Serialization". */
const spdxVersion = (document) => {
    const context = (0,record/* isRecord */.u)(document) ? document['@context'] : undefined;
    return typeof context === 'string' ? /^https:\/\/spdx\.org\/rdf\/(\d[\d.]{0,20})\//u.exec(context)?.[1] : undefined;
};
/** True for versions whose elements are known. */
const isKnownSpdx = (version) => /^3\.0(?:\.\d)?$/u.test(version);
/** The package URL of an element; empty where it has none. */
const spdxPackageUrl = ({ software_packageUrl: url, externalIdentifier }) => url || (externalIdentifier.find(({ externalIdentifierType: kind }) => kind === 'packageUrl')?.identifier ?? '');

;// CONCATENATED MODULE: ./build/scans/formats/bills.js









const bill = {
    why: 'it is a bill of packages, and does not tell that anybody looked for vulnerabilities in them',
    remedy: 'Scan the bill and give what the scanner writes: "trivy sbom --format json FILE", "grype sbom:FILE --output json".',
};
const property = dist/* object */.Ikc({ name: parts_text, value: parts_text });
/** A component of a CycloneDX bill, with those within it. */
const component = dist/* object */.Ikc({
    'bom-ref': parts_text,
    name: parts_text,
    version: parts_text,
    purl: parts_text,
    properties: listOf(property),
    components: dist/* optional */.lqM(dist/* lazy */.RZV(() => listOf(component)), []),
});
/** A CycloneDX bill as far as it tells of packages and vulnerabilities. */
const cycloneDx = dist/* object */.Ikc({
    bomFormat: dist/* literal */.euz('CycloneDX'),
    specVersion: dist/* string */.YjP(),
    metadata: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ component: dist/* optional */.lqM(dist/* nullable */.mee(component)) }))),
    components: listOf(component),
    vulnerabilities: listOf(dist/* object */.Ikc({
        id: parts_text,
        'bom-ref': parts_text,
        references: listOf(dist/* object */.Ikc({ id: parts_text })),
        ratings: listOf(dist/* object */.Ikc({ severity: parts_text })),
        description: parts_text,
        published: parts_text,
        affects: listOf(dist/* object */.Ikc({ ref: parts_text })),
        analysis: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ state: parts_text, justification: parts_text, detail: parts_text }))),
    })),
});
/** All components, those within others too. */
const flatten = (components) => {
    const all = [];
    const open = [components];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const item of next) {
            all.push(item);
            if (item.components.length > 0)
                open.push(item.components);
        }
    }
    return all;
};
const pathOf = ({ properties }) => properties.find(({ name }) => name === 'aquasecurity:trivy:FilePath' || name === 'syft:location:0:path')?.value ?? '';
const packageOf = (name, version, url, path) => {
    const purl = parsePurl(url);
    const ecosystem = purl?.type ?? '';
    return {
        scope: 'packages',
        ecosystem,
        name: purl ? purlName(purl) : name,
        version: version || (purl?.version ?? ''),
        place: placeOf(ecosystem, path),
        ...given({ purl: url }),
    };
};
/** States in which a bill's own analysis says that a vulnerability does not count. Source: CycloneDX 1.4, `impactAnalysisState`. */
const clearedStates = new Set(['not_affected', 'false_positive', 'resolved', 'resolved_with_pedigree']);
const severityRank = ['critical', 'high', 'medium', 'low', 'info', 'none', 'unknown'];
/** CycloneDX in JSON: the packages, and the vulnerabilities where there are any. */
const readCycloneDx = value => {
    if (!(0,record/* isRecord */.u)(value) || value['bomFormat'] !== 'CycloneDX')
        return undefined;
    const read = dist/* safeParse */.xLC(cycloneDx, value);
    if (!read.success)
        return problemOf('CycloneDX', read.issues);
    const { specVersion, metadata, vulnerabilities } = read.output;
    const components = flatten(read.output.components);
    const byRef = new Map(components.map(item => [item['bom-ref'], packageOf(item.name, item.version, item.purl, pathOf(item))]));
    const findings = vulnerabilities.flatMap((found) => {
        const aliases = aliasesOf(found.id || found['bom-ref'], found.references.map(({ id }) => id));
        const word = found.ratings.map(({ severity }) => severity).toSorted((a, b) => severityRank.indexOf(a) - severityRank.indexOf(b))[0] ?? '';
        const refs = found.affects.length === 0 ? [''] : found.affects.map(({ ref }) => ref);
        const state = found.analysis?.state ?? '';
        return refs.map(ref => ({
            kind: 'vulnerability',
            id: aliases[0],
            aliases,
            severity: severityOfWord(word),
            severityWord: word,
            package: byRef.get(ref) ?? packageOf(ref, '', ref, ''),
            paths: [],
            ...given({ title: found.description.slice(0, 300), published: dayOf(found.published) }),
            ...(clearedStates.has(state) && {
                suppression: { status: state, ...given({ justification: found.analysis?.justification }), source: 'the bill itself' },
            }),
        }));
    });
    return {
        ...emptyReport('cyclonedx', 'cyclonedx-json', specVersion),
        artifact: 'sbom',
        name: metadata?.component?.name ?? '',
        scopes: new Map([['packages', { isListed: true }]]),
        packages: [...byRef.values()],
        findings,
        reported: vulnerabilities.length,
        // Why also an empty list: Trivy writes one when it only lists packages.
        ...(vulnerabilities.length === 0 && { noScan: bill }),
        ...given({ unknownVersion: /^1\.[0-7]$/u.test(specVersion) ? undefined : `version ${specVersion.slice(0, 20)} of CycloneDX` }),
    };
};
const spdx = dist/* object */.Ikc({
    spdxVersion: dist/* string */.YjP(),
    name: parts_text,
    packages: listOf(dist/* object */.Ikc({ name: parts_text, versionInfo: parts_text, externalRefs: listOf(dist/* object */.Ikc({ referenceType: parts_text, referenceLocator: parts_text })) })),
});
const syft = dist/* object */.Ikc({
    artifacts: dist/* array */.YOg(dist/* object */.Ikc({ name: parts_text, version: parts_text, type: parts_text, purl: parts_text, locations: listOf(dist/* object */.Ikc({ path: parts_text })) })),
    source: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ name: parts_text, type: parts_text }))),
    schema: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ version: parts_text }))),
    descriptor: dist/* object */.Ikc({ name: dist/* literal */.euz('syft'), version: parts_text }),
});
/** SPDX 3 in JSON-LD, as its own schema writes it. Source: spdx-spec 3.0.1, Software profile. */
const spdxThree = dist/* object */.Ikc({
    '@graph': dist/* array */.YOg(dist/* object */.Ikc({
        type: parts_text,
        specVersion: parts_text,
        name: parts_text,
        software_packageVersion: parts_text,
        software_packageUrl: parts_text,
        externalIdentifier: listOf(dist/* object */.Ikc({ externalIdentifierType: parts_text, identifier: parts_text })),
    })),
});
const readSpdxThree = value => {
    const at = spdxVersion(value);
    if (at === undefined)
        return undefined;
    const read = dist/* safeParse */.xLC(spdxThree, value);
    if (!read.success)
        return problemOf('SPDX', read.issues);
    const graph = read.output['@graph'];
    return {
        ...emptyReport('spdx', 'spdx-json', `SPDX-${at}`),
        artifact: 'sbom',
        name: graph.find(({ type }) => type === 'SpdxDocument')?.name ?? '',
        scopes: new Map([['packages', { isListed: true }]]),
        noScan: bill,
        packages: graph
            .filter(({ type }) => type === 'software_Package')
            .map(item => packageOf(item.name, item.software_packageVersion, spdxPackageUrl(item), '')),
        ...given({ unknownVersion: isKnownSpdx(at) ? undefined : `version ${at} of SPDX` }),
    };
};
/** SPDX and Syft's own JSON: packages without findings. A scanner has to read them first. */
const readPackageBill = value => {
    if (!(0,record/* isRecord */.u)(value))
        return undefined;
    const scopes = new Map([['packages', { isListed: true }]]);
    if ('spdxVersion' in value) {
        const read = dist/* safeParse */.xLC(spdx, value);
        if (!read.success)
            return problemOf('SPDX', read.issues);
        const { spdxVersion, name, packages } = read.output;
        return {
            ...emptyReport('spdx', 'spdx-json', spdxVersion),
            artifact: 'sbom',
            name,
            scopes,
            packages: packages.map(item => packageOf(item.name, item.versionInfo, item.externalRefs.find(({ referenceType }) => referenceType === 'purl')?.referenceLocator ?? '', '')),
            noScan: bill,
            ...given({ unknownVersion: /^SPDX-2\.[0-3]$/u.test(spdxVersion) ? undefined : `version ${spdxVersion.slice(0, 20)} of SPDX` }),
        };
    }
    if ('@context' in value && '@graph' in value)
        return readSpdxThree(value);
    if (!('artifacts' in value && (0,record/* isRecord */.u)(value['descriptor']) && value['descriptor']['name'] === 'syft'))
        return undefined;
    const read = dist/* safeParse */.xLC(syft, value);
    if (!read.success)
        return problemOf('Syft', read.issues);
    const { artifacts, source, schema, descriptor } = read.output;
    return {
        ...emptyReport('syft', 'syft-json', schema?.version ?? ''),
        ...given({ toolVersion: descriptor.version }),
        artifact: 'sbom',
        name: source?.name ?? '',
        scopes,
        noScan: bill,
        packages: artifacts.map(item => {
            const ecosystem = ecosystemOf(item.type);
            const path = item.locations[0]?.path ?? '';
            return {
                scope: 'packages',
                ecosystem,
                name: item.name,
                version: item.version,
                place: path === '' ? noPlace : placeOf(ecosystem, path),
                ...given({ purl: item.purl }),
            };
        }),
    };
};

;// CONCATENATED MODULE: ./build/scans/formats/clair.js







/** clair-scanner. */
const scanner = dist/* object */.Ikc({
    image: parts_text,
    vulnerabilities: dist/* array */.YOg(dist/* object */.Ikc({
        featurename: dist/* string */.YjP(),
        featureversion: parts_text,
        vulnerability: dist/* string */.YjP(),
        namespace: parts_text,
        severity: parts_text,
        fixedby: parts_text,
    })),
});
/** Klar: lists by severity. */
const klar = dist/* object */.Ikc({
    LayerCount: dist/* number */.aig(),
    Vulnerabilities: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* array */.YOg(dist/* object */.Ikc({ Name: dist/* string */.YjP(), NamespaceName: parts_text, Severity: parts_text, FixedBy: parts_text, FeatureName: dist/* string */.YjP(), FeatureVersion: parts_text }))))),
});
/** Clair 4, `clairctl report -o json`: tables by id. */
const fourth = dist/* object */.Ikc({
    manifest_hash: dist/* string */.YjP(),
    packages: dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ name: dist/* string */.YjP(), version: parts_text, kind: parts_text }))),
    distributions: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ did: parts_text, version_id: parts_text })))),
    environments: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* nullable */.mee(dist/* array */.YOg(dist/* object */.Ikc({ package_db: parts_text, introduced_in: parts_text, distribution_id: parts_text })))))),
    vulnerabilities: dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({
        name: dist/* string */.YjP(),
        normalized_severity: parts_text,
        severity: parts_text,
        fixed_in_version: parts_text,
        issued: parts_text,
        repository: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ name: parts_text }))),
        distribution: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ did: parts_text }))),
    }))),
    package_vulnerabilities: dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* array */.YOg(dist/* string */.YjP()))),
    enrichments: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), listOf(dist/* record */.g1P(dist/* string */.YjP(), listOf(dist/* unknown */.L5J())))))),
});
/** What an enricher says of a vulnerability. Sources: claircore, enricher/cvss, enricher/epss, enricher/kev. */
const enrichment = dist/* object */.Ikc({ cve: parts_text, baseScore: number, epss: number });
/** The key of an enricher is the type of what it writes: `message/vnd.clair.map.vulnerability; enricher=clair.cvss schema=\u2026`. */
const enrichmentsOf = (written) => new Map(Object.entries(written ?? {}).map(([type, maps]) => [
    /\benricher=([\w.-]{1,50})/u.exec(type)?.[1] ?? type,
    new Map(maps
        .flatMap(map => Object.entries(map))
        .map(([id, items]) => [
        id,
        items.flatMap(item => {
            const read = dist/* safeParse */.xLC(enrichment, item);
            return read.success ? [read.output] : [];
        }),
    ])),
]));
/** The highest of some numbers; undefined without any. */
const highest = (numbers) => numbers.reduce((most, one) => (typeof one === 'number' && (most === undefined || one > most) ? one : most), undefined);
/**
 * What enrichers tell of a flaw. They look for ids in its description, too: where the flaw has an id, what is said of others does not count.
 */
const riskOf = (enrichments, id, [name]) => {
    const said = (enricher) => (enrichments.get(enricher)?.get(id) ?? []).filter(({ cve }) => cve === '' || cve === name || !name.startsWith('CVE-'));
    const epss = highest(said('clair.epss').map(one => one.epss));
    return {
        score: highest(said('clair.cvss').map(one => one.baseScore)),
        ...(epss !== undefined && epss >= 0 && epss <= 1 && { epss }),
        ...(said('clair.kev').length > 0 && { knownExploited: true }),
    };
};
/** The severity that Clair has from the distribution; where that says nothing, the one of the CVSS score that was added. */
const severityOf = (normalized, written, score) => {
    const own = severityOfWord(normalized);
    if (own !== undefined || score === undefined)
        return { severity: own, severityWord: written === '' ? normalized : written };
    return { severity: severityOfScore(score), severityWord: `CVSS ${score}` };
};
const oldFinding = ({ id, package: name, version, namespace, severity, fix }) => {
    const aliases = aliasesOf(id, []);
    return {
        kind: 'vulnerability',
        id: aliases[0],
        aliases,
        severity: severityOfWord(severity),
        severityWord: severity,
        package: { scope: 'os-pkgs', ecosystem: ecosystemOf(namespace), name, version, place: noPlace },
        paths: [],
        ...given({ fix }),
    };
};
const oldReport = (form, name, findings) => ({
    ...emptyReport('clair', 'clair-json', form),
    artifact: 'image',
    name,
    scopes: new Map([['os-pkgs', { isListed: false }]]),
    findings,
    reported: findings.length,
});
/** Go's zero time means that the day is not known. */
const issuedOn = (timestamp) => (timestamp.startsWith('0001-') ? undefined : dayOf(timestamp));
/** `0:0` and an empty text both mean that there is none. */
const fixOf = (version) => (version === '0:0' ? '' : version);
const fourthReport = ({ manifest_hash, packages, distributions, environments, vulnerabilities, package_vulnerabilities, enrichments: written, }) => {
    const named = Object.values(package_vulnerabilities ?? {}).flat();
    const lost = named.filter(id => !Object.hasOwn(vulnerabilities ?? {}, id)).length;
    if (lost > 0)
        return `the report names ${lost} ${lost === 1 ? 'vulnerability' : 'vulnerabilities'} that it does not describe`;
    const scopes = new Map();
    const [onlySystem] = Object.values(distributions ?? {});
    const scannedById = new Map(Object.entries(packages ?? {}).map(([id, { name, version }]) => {
        const [first] = environments?.[id] ?? [];
        const database = first?.package_db ?? '';
        const language = /^(python|maven|jar|go|ruby|nodejs):/u.exec(database)?.[1];
        const scope = /dpkg|rpm|apk/u.test(database) ? 'os-pkgs' : (language ?? 'other');
        scopes.set(scope, { isListed: true });
        const system = distributions?.[first?.distribution_id ?? ''] ?? onlySystem;
        const ecosystem = scope === 'os-pkgs' ? ecosystemOf(system?.did ?? '') : language === undefined ? '' : ecosystemOf(language);
        return [id, { scope, ecosystem, database, name, version, layer: first?.introduced_in ?? '' }];
    }));
    const enrichments = enrichmentsOf(written);
    const scanned = ({ scope, ecosystem, database, name, version, }) => ({
        scope,
        ecosystem,
        name,
        version,
        place: scope === 'os-pkgs' ? noPlace : placeOf(ecosystem, database.slice(database.indexOf(':') + 1)),
    });
    const findings = Object.entries(package_vulnerabilities ?? {}).flatMap(([packageId, ids]) => ids.flatMap((id) => {
        const found = vulnerabilities?.[id];
        const own = scannedById.get(packageId);
        if (!(found && own))
            return [];
        const named = found.name.split(' ')[0] ?? found.name;
        const aliases = aliasesOf(named, [cveIn(found.name) ?? '']);
        const { score, ...risk } = riskOf(enrichments, id, aliases);
        return [
            {
                kind: 'vulnerability',
                id: aliases[0],
                aliases,
                ...severityOf(found.normalized_severity, found.severity, score),
                package: scanned(own),
                paths: [],
                ...given({ fix: fixOf(found.fixed_in_version), layer: own.layer, published: issuedOn(found.issued) }),
                ...risk,
            },
        ];
    }));
    return {
        ...emptyReport('clair', 'clair-v4-json', '4'),
        artifact: 'image',
        name: manifest_hash,
        ...(onlySystem && { os: { name: `${onlySystem.did} ${onlySystem.version_id}`, endOfLife: false } }),
        scopes,
        packages: [...scannedById.values()].map(scanned),
        findings,
        reported: Object.values(package_vulnerabilities ?? {}).reduce((sum, ids) => sum + ids.length, 0),
    };
};
/** Reports of Clair: clair-scanner, Klar, and Clair 4. */
const readClair = value => {
    if (!(0,record/* isRecord */.u)(value))
        return undefined;
    if ('manifest_hash' in value && 'package_vulnerabilities' in value) {
        const read = dist/* safeParse */.xLC(fourth, value);
        return read.success ? fourthReport(read.output) : problemOf('Clair', read.issues);
    }
    if ('LayerCount' in value) {
        const read = dist/* safeParse */.xLC(klar, value);
        if (!read.success)
            return problemOf('Klar', read.issues);
        const found = Object.values(read.output.Vulnerabilities ?? {}).flat();
        return oldReport('klar', '', found.map(({ Name, FeatureName, FeatureVersion, NamespaceName, Severity, FixedBy }) => oldFinding({ id: Name, package: FeatureName, version: FeatureVersion, namespace: NamespaceName, severity: Severity, fix: FixedBy })));
    }
    if (!('image' in value && 'unapproved' in value && 'vulnerabilities' in value))
        return undefined;
    const read = dist/* safeParse */.xLC(scanner, value);
    if (!read.success)
        return problemOf('clair-scanner', read.issues);
    return oldReport('clair-scanner', read.output.image, read.output.vulnerabilities.map(({ vulnerability, featurename, featureversion, namespace, severity, fixedby }) => oldFinding({ id: vulnerability, package: featurename, version: featureversion, namespace, severity, fix: fixedby })));
};

;// CONCATENATED MODULE: ./build/scans/formats/foreign.js

const sarif = 'Let it write SARIF 2.1.0, or scan the image with a scanner that docs/scan-results.md lists.';
const nameIn = (value) => ((0,record/* isRecord */.u)(value) ? value['name'] : undefined);
/** Whether the first of a list has a key. */
const hasFirst = (list, key) => Array.isArray(list) && (0,record/* isRecord */.u)(list[0]) && key in list[0];
const hasKey = (document, start) => Object.keys(document).some(key => key.startsWith(start));
/** Source: the samples that DefectDojo's parsers are tested with, and Trivy's templates. */
const formats = [
    [
        document => nameIn(document['descriptor']) === 'docker-scout' || 'image_vulnerabilities' in document,
        "Docker Scout's own JSON",
        'It has no published form: let Docker Scout write SARIF ("docker scout cves --format sarif").',
    ],
    [
        document => String(document['kind']).endsWith('List') && Array.isArray(document['items']),
        'a list of Kubernetes objects',
        'Give each VulnerabilityReport in a file of its own.',
    ],
    [
        document => hasKey(document, 'application/vnd.scanner.adapter.') || hasKey(document, 'application/vnd.security.vulnerability.'),
        "Harbor's report",
        sarif,
    ],
    [document => 'vulnerability_type' in document || ('vuln' in document && 'feedGroup' in document), "Anchore's report", sarif],
    [document => 'scanOriginResource' in document, "Wiz's report", sarif],
    [document => 'meta' in document && 'project' in document && 'findings' in document, "Dependency-Track's findings", sarif],
    [document => hasFirst(document['results'], 'vulnerabilityDistribution'), "Prisma Cloud's (Twistlock's) report", sarif],
    [document => (0,record/* isRecord */.u)(document['report']) && 'vulnerabilities' in document['report'], "NeuVector's report", sarif],
    [document => hasFirst(document['findings'], 'awsAccountId'), "Amazon Inspector's findings", sarif],
    [
        document => (0,record/* isRecord */.u)(document['data']) && ('repository' in document['data'] || 'search' in document['data']),
        "GitHub's list of alerts",
        sarif,
    ],
    [document => 'panels' in document && 'zones' in document, "Sysdig's report", sarif],
    [
        document => Object.keys(document).some(key => key.endsWith('.aquasecurity.github.io')),
        "all of the Trivy operator's reports in one",
        'Give each VulnerabilityReport in a file of its own.',
    ],
    [document => 'component_id' in document && 'scan_id' in document, "JFrog Xray's report", sarif],
    [
        document => 'detector' in document && 'manifests' in document,
        "a snapshot of dependencies for GitHub's API",
        'It holds no findings: give the report of a scanner.',
    ],
    [
        document => 'Findings' in document || document['SchemaVersion'] === '2018-10-08',
        "AWS's security finding format (ASFF)",
        'Let the scanner write JSON of its own: "trivy image --format json".',
    ],
];
/** The format of a document that no reader takes, where it is known by name. */
const foreignFormat = (document) => {
    const first = Array.isArray(document) ? document[0] : document;
    if (!(0,record/* isRecord */.u)(first))
        return undefined;
    const [, name, remedy] = formats.find(([isOf]) => isOf(first)) ?? [];
    return name === undefined || remedy === undefined ? undefined : { why: `${name}, which is not read`, remedy };
};

;// CONCATENATED MODULE: ./build/scans/formats/gitlab.js







const gitlab_vulnerability = dist/* object */.Ikc({
    id: parts_text,
    name: parts_text,
    severity: parts_text,
    solution: parts_text,
    identifiers: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ type: parts_text, name: parts_text, value: parts_text })), dist/* minLength */.BpQ(1)),
    location: dist/* object */.Ikc({
        file: parts_text,
        image: parts_text,
        operating_system: parts_text,
        dependency: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ package: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ name: parts_text }))), version: parts_text }))),
    }),
});
const gitlab_document = dist/* object */.Ikc({
    version: dist/* string */.YjP(),
    scan: dist/* object */.Ikc({
        type: dist/* string */.YjP(),
        status: dist/* string */.YjP(),
        scanner: dist/* object */.Ikc({ id: dist/* string */.YjP(), version: parts_text }),
    }),
    vulnerabilities: dist/* array */.YOg(gitlab_vulnerability),
});
/** Kinds of scans that look at packages. */
const kinds = {
    container_scanning: 'image',
    cluster_image_scanning: 'image',
    dependency_scanning: 'filesystem',
};
/** `Upgrade openssl to 1.1.1d-r2`, as Trivy's template and Docker Scout write it: the only place of a fix in the format. */
const fixIn = (solution) => /^Upgrade \S{1,500} (?:from \S{1,500} )?to (\S[^\n]{0,500})$/u.exec(solution)?.[1];
/** The format has a system's name, `alpine 3.10.2`, and no ecosystem of a package. */
const systemOf = (name) => (name.toLowerCase().startsWith('unknown') ? '' : (name.split(/[ :]/u)[0] ?? ''));
const gitlab_findingOf = ({ id, name, severity, solution, identifiers, location }) => {
    const names = identifiers.map(({ value, name: other }) => value || other).filter(own => own !== '');
    const aliases = aliasesOf(names[0] ?? id, names);
    const system = ecosystemOf(systemOf(location.operating_system));
    const ecosystem = location.file === '' && isDistributed(system) ? system : '';
    return {
        kind: 'vulnerability',
        id: aliases[0],
        aliases,
        severity: severityOfWord(severity),
        severityWord: severity,
        package: {
            scope: 'packages',
            ecosystem,
            name: location.dependency?.package?.name ?? '',
            version: location.dependency?.version ?? '',
            place: location.file === '' ? noPlace : placeOf(ecosystem, location.file),
        },
        paths: location.file === '' ? [] : [location.file],
        ...given({ fix: fixIn(solution), title: name }),
    };
};
/**
 * GitLab's security report on containers and dependencies, which Docker Scout (`--format gitlab`), Trivy's template and GitLab's own analyzers write.
 * Source: gitlab-org/security-products/security-report-schemas, version 15.
 */
const readGitlab = value => {
    if (!(0,record/* isRecord */.u)(value) || !(0,record/* isRecord */.u)(value['scan']) || !Array.isArray(value['vulnerabilities']))
        return undefined;
    const read = dist/* safeParse */.xLC(gitlab_document, value);
    if (!read.success)
        return problemOf('GitLab', read.issues);
    const { version, scan, vulnerabilities } = read.output;
    const artifact = kinds[scan.type];
    if (artifact === undefined)
        return `not a report on packages: its scan is of a kind "${scan.type.slice(0, 100)}"`;
    if (scan.status !== 'success')
        return 'the scan failed, as it says itself';
    const findings = vulnerabilities.map(gitlab_findingOf);
    return {
        ...emptyReport(scan.scanner.id.toLowerCase(), 'gitlab-json', version),
        ...given({ toolVersion: scan.scanner.version }),
        artifact,
        name: vulnerabilities[0]?.location.image ?? '',
        scopes: new Map([['packages', { isListed: false }]]),
        findings,
        reported: findings.length,
        ...given({ unknownVersion: /^1[45]\./u.test(version) ? undefined : `version ${version.slice(0, 20)} of GitLab's reports` }),
    };
};

// EXTERNAL MODULE: ./build/text/parse-json.js
var parse_json = __webpack_require__(50475);
;// CONCATENATED MODULE: ./build/scans/formats/grype.js








const grype_vulnerability = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    severity: parts_text,
    fix: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ state: parts_text, versions: texts }))),
    epss: listOf(dist/* object */.Ikc({ epss: dist/* optional */.lqM(dist/* nullable */.mee(dist/* number */.aig())) })),
    knownExploited: listOf(dist/* unknown */.L5J()),
});
const related = listOf(dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    epss: listOf(dist/* object */.Ikc({ epss: dist/* optional */.lqM(dist/* nullable */.mee(dist/* number */.aig())) })),
    knownExploited: listOf(dist/* unknown */.L5J()),
}));
const artifact = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    version: parts_text,
    type: parts_text,
    purl: parts_text,
    locations: listOf(dist/* object */.Ikc({ path: parts_text, layerID: parts_text })),
});
const match = dist/* object */.Ikc({
    vulnerability: grype_vulnerability,
    relatedVulnerabilities: related,
    artifact,
    appliedIgnoreRules: listOf(dist/* object */.Ikc({ reason: parts_text, 'vex-status': parts_text, 'vex-justification': parts_text, namespace: parts_text })),
});
const setting = dist/* optional */.lqM(dist/* unknown */.L5J());
const grype_document = dist/* object */.Ikc({
    matches: dist/* array */.YOg(match),
    ignoredMatches: listOf(match),
    source: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ type: parts_text, target: dist/* optional */.lqM(dist/* unknown */.L5J()) }))),
    distro: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ name: parts_text, version: parts_text }))),
    descriptor: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({
        name: parts_text,
        version: parts_text,
        configuration: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({
            'only-fixed': setting,
            'only-notfixed': setting,
            'ignore-wontfix': setting,
            exclude: setting,
            search: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ scope: parts_text }))),
        }))),
        db: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ built: parts_text, status: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ built: parts_text }))) }))),
    }))),
});
const grype_image = dist/* object */.Ikc({ userInput: parts_text, imageID: parts_text, tags: texts, repoDigests: texts, config: parts_text, labels: labels });
/** The image's own configuration, which Grype keeps in base64. */
const imageConfig = dist/* object */.Ikc({
    history: listOf(dist/* object */.Ikc({ created_by: parts_text, empty_layer: dist/* optional */.lqM(dist/* nullable */.mee(dist/* boolean */.zMY())) })),
    rootfs: dist/* object */.Ikc({ diff_ids: texts }),
});
const layersOf = (config) => {
    const read = dist/* safeParse */.xLC(imageConfig, (0,parse_json/* parseJson */.q)(Buffer.from(config, 'base64')));
    if (!read.success)
        return { diffIds: [], history: [] };
    const { history, rootfs } = read.output;
    return {
        diffIds: rootfs.diff_ids,
        history: history.map(({ created_by, empty_layer }) => ({ createdBy: created_by, isEmpty: empty_layer === true })),
    };
};
const grype_findingOf = ({ vulnerability: found, relatedVulnerabilities, artifact: own }) => {
    const aliases = aliasesOf(found.id, relatedVulnerabilities.map(({ id }) => id));
    const ecosystem = ecosystemOf(own.type);
    const paths = own.locations.map(({ path }) => path).filter(path => path !== '');
    const scores = [found, ...relatedVulnerabilities].flatMap(({ epss }) => epss.map(entry => entry.epss ?? 0));
    return {
        kind: 'vulnerability',
        id: aliases[0],
        aliases,
        severity: severityOfWord(found.severity),
        severityWord: found.severity,
        package: {
            scope: `type/${own.type}`,
            ecosystem,
            name: own.name,
            version: own.version,
            place: placeOf(ecosystem, paths[0] ?? ''),
            ...given({ purl: own.purl }),
        },
        paths,
        ...given({
            fix: found.fix?.versions.join(', '),
            fixState: found.fix?.state,
            layer: own.locations.find(({ layerID }) => layerID !== '')?.layerID,
        }),
        ...(scores.length > 0 && { epss: scores.reduce((most, score) => Math.max(most, score)) }),
        ...([found, ...relatedVulnerabilities].some(({ knownExploited }) => knownExploited.length > 0) && { knownExploited: true }),
    };
};
/** What an ignore rule or a VEX document of the scanner took out; the report keeps it with the rule. */
const ignored = (found) => {
    const [rule] = found.appliedIgnoreRules;
    const status = rule?.['vex-status'] ?? '';
    return {
        ...grype_findingOf(found),
        suppression: {
            status: status === '' ? 'ignored' : status,
            ...given({ justification: rule?.['vex-justification'], statement: rule?.reason }),
            source: rule?.namespace === 'vex' ? "a VEX document of Grype's" : "Grype's ignore rules",
        },
    };
};
/** The settings that keep findings out, as they stand. */
const settingsOf = ({ descriptor }) => {
    const { configuration } = descriptor ?? {};
    if (!configuration)
        return new Map();
    const entry = (name, value, hides) => {
        const isOff = value === undefined || value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
        return [name, { value: isOff ? '' : JSON.stringify(value), hides: isOff ? 'nothing' : hides }];
    };
    const scope = configuration.search?.scope.toLowerCase() ?? '';
    return new Map([
        entry('only-fixed', configuration['only-fixed'], 'unfixed'),
        entry('only-notfixed', configuration['only-notfixed'], 'fixed'),
        entry('ignore-wontfix', configuration['ignore-wontfix'], 'not-to-be-fixed'),
        entry('exclude', configuration.exclude, 'anything'),
        ['search.scope', { value: scope, hides: scope === 'all-layers' ? 'nothing' : 'anything' }],
    ]);
};
const artifacts = { image: 'image', directory: 'filesystem', file: 'filesystem', sbom: 'sbom' };
const imageOf = (target) => {
    const read = dist/* safeParse */.xLC(grype_image, target);
    if (!read.success)
        return undefined;
    const { imageID, tags, repoDigests, config, labels: own } = read.output;
    return { ...given({ id: imageID, revision: revisionOf(own) }), tags, digests: repoDigests, ...layersOf(config) };
};
const nameOf = (target) => {
    const named = (0,record/* isRecord */.u)(target) ? target['userInput'] : target;
    return typeof named === 'string' ? named : '';
};
/** Grype's JSON, from its first version on. It lists packages with findings only. */
const readGrype = value => {
    if (!(0,record/* isRecord */.u)(value) || !('matches' in value))
        return undefined;
    const read = dist/* safeParse */.xLC(grype_document, value);
    if (!read.success)
        return problemOf('Grype', read.issues);
    const { matches, ignoredMatches, source, distro, descriptor } = read.output;
    const scanned = imageOf(source?.target);
    const findings = [...matches.map(grype_findingOf), ...ignoredMatches.map(ignored)];
    return {
        ...emptyReport('grype', 'grype-json', descriptor?.version ?? ''),
        ...given({ toolVersion: descriptor?.version, database: descriptor?.db?.status?.built || descriptor?.db?.built }),
        artifact: artifacts[source?.type ?? ''],
        name: nameOf(source?.target),
        ...(scanned && { image: scanned }),
        ...(distro && distro.name !== '' && { os: { name: `${distro.name} ${distro.version}`.trim(), endOfLife: false } }),
        scopes: new Map(findings.map(found => [found.package.scope, { isListed: false }])),
        findings,
        reported: matches.length,
        settings: settingsOf(read.output),
    };
};

;// CONCATENATED MODULE: ./build/scans/formats/osv-scanner.js








const osv_scanner_vulnerability = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    aliases: texts,
    published: parts_text,
    summary: parts_text,
    database_specific: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ severity: dist/* optional */.lqM(dist/* unknown */.L5J()) }))),
    affected: listOf(dist/* object */.Ikc({
        package: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ name: parts_text }))),
        ranges: listOf(dist/* object */.Ikc({ events: listOf(dist/* object */.Ikc({ fixed: parts_text })) })),
    })),
});
const group = dist/* object */.Ikc({ ids: texts, aliases: texts, max_severity: parts_text });
const scannedPackage = dist/* object */.Ikc({
    package: dist/* object */.Ikc({ name: parts_text, version: parts_text, ecosystem: parts_text }),
    vulnerabilities: listOf(osv_scanner_vulnerability),
    groups: listOf(group),
});
/** With the packages by a schema of their own. */
const documentOf = (item) => dist/* object */.Ikc({ results: listOf(dist/* object */.Ikc({ source: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ path: parts_text, type: parts_text }))), packages: listOf(item) })) });
const osv_scanner_document = documentOf(dist/* unknown */.L5J());
/** The folder that all paths lie in, with a slash at its end: OSV-Scanner writes where its machine had the files. */
const commonFolder = (paths) => {
    const [first = '', ...others] = paths;
    let end = first.lastIndexOf('/') + 1;
    for (const path of others) {
        while (end > 0 && !path.startsWith(first.slice(0, end)))
            end = first.lastIndexOf('/', end - 2) + 1;
    }
    return first.slice(0, end);
};
const fixesOf = ({ affected }, name) => [
    ...new Set(affected
        .filter(entry => entry.package?.name === name)
        .flatMap(({ ranges }) => ranges.flatMap(({ events }) => events.map(({ fixed }) => fixed).filter(fixed => fixed !== '')))),
].join(', ');
const severityIn = (found, groups) => {
    const own = found.database_specific?.severity;
    const score = groups.find(({ ids }) => ids.includes(found.id))?.max_severity ?? '';
    return { word: typeof own === 'string' ? own : score, score };
};
/** Keys beside `results`. Other scanners have results, too: one without any must be known by what stands beside. */
const keys = (0,word_set/* wordSet */.d)('results experimental_config license_summary image_metadata experimental_generic_findings');
const looksLikeOsv = (value) => {
    if (!(0,record/* isRecord */.u)(value) || !('results' in value))
        return false;
    const results = value['results'];
    if (!Array.isArray(results) || results.length === 0)
        return Object.keys(value).every(key => keys.has(key));
    return results.every(item => (0,record/* isRecord */.u)(item) && 'source' in item && 'packages' in item);
};
/** OSV-Scanner's JSON. Entries of several databases on one flaw stand in one group. */
const readOsvScanner = value => {
    if (!looksLikeOsv(value))
        return undefined;
    const read = dist/* safeParse */.xLC(osv_scanner_document, value);
    if (!read.success)
        return problemOf('OSV-Scanner', read.issues);
    const { results } = read.output;
    const folder = commonFolder(results.map(({ source }) => source?.path ?? ''));
    const packages = [];
    const findings = [];
    const listed = new Map();
    for (const { source, packages: own } of results) {
        const path = (source?.path ?? '').slice(folder.length);
        for (const item of own) {
            const one = dist/* safeParse */.xLC(scannedPackage, item);
            if (!one.success)
                return problemIn('OSV-Scanner', documentOf(scannedPackage), value);
            const { package: named, vulnerabilities, groups } = one.output;
            const ecosystem = ecosystemOf(named.ecosystem);
            const place = placeOf(ecosystem, path);
            const scope = `ecosystem/${ecosystem}`;
            const scanned = { scope, ecosystem, name: named.name, version: named.version, place };
            packages.push(scanned);
            // Packages without findings are listed with --all-packages only.
            listed.set(scope, { isListed: listed.get(scope)?.isListed === true || vulnerabilities.length === 0 });
            for (const found of vulnerabilities) {
                const together = groups.filter(({ ids }) => ids.includes(found.id)).flatMap(({ ids, aliases }) => [...ids, ...aliases]);
                const aliases = aliasesOf(found.id, [...found.aliases, ...together]);
                const { word, score } = severityIn(found, groups);
                findings.push({
                    kind: 'vulnerability',
                    id: aliases[0],
                    aliases,
                    severity: severityOfWord(word) ?? (score === '' ? undefined : severityOfScore(Number(score))),
                    severityWord: word,
                    package: scanned,
                    paths: [path],
                    ...given({ fix: fixesOf(found, named.name), title: found.summary, published: dayOf(found.published) }),
                });
            }
        }
    }
    return {
        ...emptyReport('osv-scanner', 'osv-json', ''),
        artifact: results.some(({ source }) => source?.type === 'docker') ? 'image' : undefined,
        name: folder,
        scopes: listed,
        packages,
        findings,
        reported: findings.length,
    };
};

;// CONCATENATED MODULE: ./build/scans/formats/sarif.js








const message = dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ text: parts_text })));
const rule = dist/* object */.Ikc({
    id: parts_text,
    name: parts_text,
    shortDescription: message,
    fullDescription: message,
    defaultConfiguration: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ level: parts_text }))),
    properties: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()))),
});
const result = dist/* object */.Ikc({
    ruleId: parts_text,
    ruleIndex: dist/* optional */.lqM(dist/* nullable */.mee(dist/* number */.aig())),
    rule: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ id: parts_text, index: dist/* optional */.lqM(dist/* nullable */.mee(dist/* number */.aig())) }))),
    level: parts_text,
    kind: parts_text,
    message,
    locations: listOf(dist/* object */.Ikc({
        physicalLocation: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({
            artifactLocation: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ uri: parts_text }))),
            region: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ startLine: number, endLine: number, snippet: message }))),
        }))),
        logicalLocations: listOf(dist/* object */.Ikc({ name: parts_text, fullyQualifiedName: parts_text })),
    })),
    fingerprints: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()))),
    partialFingerprints: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()))),
    suppressions: listOf(dist/* object */.Ikc({ kind: parts_text, status: parts_text, justification: parts_text })),
});
const sarif_document = dist/* object */.Ikc({
    version: dist/* string */.YjP(),
    runs: dist/* array */.YOg(dist/* object */.Ikc({
        tool: dist/* object */.Ikc({ driver: dist/* object */.Ikc({ name: dist/* string */.YjP(), version: parts_text, semanticVersion: parts_text, rules: listOf(rule) }) }),
        invocations: listOf(dist/* object */.Ikc({ executionSuccessful: dist/* optional */.lqM(dist/* nullable */.mee(dist/* boolean */.zMY())) })),
        results: dist/* optional */.lqM(dist/* nullable */.mee(dist/* array */.YOg(result))),
        properties: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ imageName: parts_text, imageID: parts_text, repoTags: texts, repoDigests: texts }))),
    })),
});
/** The value of a line `Name: value`. */
const lineOf = (lines, name) => lines
    .find(line => line.startsWith(`${name}: `))
    ?.slice(name.length + 2)
    .trim() ?? '';
/** Trivy: the package only stands in the message. */
const ofTrivy = (item, found, uri) => {
    const lines = (item.message?.text ?? '').split('\n');
    const name = lineOf(lines, 'Package');
    if (name === '')
        return undefined;
    const isSystem = found?.name === 'OsPackageVulnerability';
    return {
        package: {
            ecosystem: '',
            name,
            version: lineOf(lines, 'Installed Version'),
            place: isSystem ? noPlace : placeOf('', uri),
        },
        severity: lineOf(lines, 'Severity'),
        fix: lineOf(lines, 'Fixed Version'),
    };
};
/** What stands between two words of a text, the first of each. */
const betweenWords = (text, from, to) => {
    const start = text.indexOf(from);
    const end = start === -1 ? -1 : text.indexOf(to, start + from.length);
    return end === -1 ? undefined : text.slice(start + from.length, end);
};
/** Its form of today: `A high vulnerability in deb package: zlib1g, version 1:1.2.13 was found in image shop:1 at: /usr/lib/x`. */
const ofGrypeOfToday = (told) => {
    const [type, name] = [betweenWords(told, ' vulnerability in ', ' package: '), betweenWords(told, ' package: ', ', version ')];
    const version = betweenWords(told, ', version ', ' was found ');
    if (type === undefined || name === undefined || version === undefined)
        return undefined;
    const path = told.slice(told.lastIndexOf(' at: ') + 5).trim();
    const ecosystem = ecosystemOf(type);
    return { package: { ecosystem, name, version, place: told.includes(' at: ') ? placeOf(ecosystem, path) : noPlace } };
};
/** Grype: `The path /x reports tar at version 1.34  which is a vulnerable (deb) package installed in the container`. */
const ofGrype = (item) => {
    const told = item.message?.text ?? '';
    if (told.startsWith('A '))
        return ofGrypeOfToday(told);
    const words = told.split(' ');
    const at = words.indexOf('reports');
    const version = words.indexOf('version', at);
    if (at < 0 || words[version - 1] !== 'at')
        return undefined;
    const type = words.find(word => word.startsWith('(') && word.endsWith(')'))?.slice(1, -1) ?? '';
    const ecosystem = ecosystemOf(type);
    return {
        package: {
            ecosystem,
            name: words.slice(at + 1, version - 1).join(' '),
            version: words[version + 1] ?? '',
            place: placeOf(ecosystem, words.slice(2, at).join(' ')),
        },
    };
};
/** Docker Scout: package URLs and versions are properties of the rule, which is about each of them where the result names none. */
const ofScout = (item, found) => {
    const properties = found?.properties ?? {};
    const urls = properties['purls'] ?? (properties['purl'] === undefined ? undefined : [properties['purl']]);
    const texts = Array.isArray(urls) ? urls.filter(url => typeof url === 'string') : [];
    const own = new Set((item.message?.text ?? '').split(/\s+/u));
    const told = texts.filter(url => own.has(url));
    const { fixed_version: fix } = properties;
    return (told.length > 0 ? told : texts).flatMap(url => {
        const purl = parsePurl(url);
        if (!purl)
            return [];
        return [
            {
                package: { ecosystem: purl.type, name: purlName(purl), version: purl.version ?? '', place: noPlace, purl: url },
                ...given({ fix: typeof fix === 'string' && fix !== 'not fixed' ? fix : undefined }),
            },
        ];
    });
};
/** Snyk: the rule's description is `(CVE-\u2026) apt/libapt-pkg6.0@2.6.1`. */
const ofSnyk = (found) => {
    const described = found?.fullDescription?.text ?? '';
    const named = described.slice(described.lastIndexOf(') ') + 2);
    const at = named.lastIndexOf('@');
    if (!described.startsWith('(') || at <= 0 || named.includes(' '))
        return undefined;
    return { package: { ecosystem: '', name: named.slice(0, at), version: named.slice(at + 1), place: noPlace } };
};
/** The packages that a result is about; none where they are not known. */
const packagesOf = (tool, item, found, uri) => {
    const isSnyk = tool.startsWith('snyk');
    if (tool !== 'trivy' && tool !== 'grype' && !isSnyk)
        return ofScout(item, found);
    const named = isSnyk ? ofSnyk(found) : tool === 'trivy' ? ofTrivy(item, found, uri) : ofGrype(item);
    return named ? [named] : [];
};
const levels = { error: 'high', warning: 'medium', note: 'low', none: 'info' };
/** The severity of a result: the tool's word, else the score that code scanning goes by, else the level. */
const sarif_severityOf = (item, found, word) => {
    if (word !== undefined && word !== '')
        return { severity: severityOfWord(word), severityWord: word };
    const score = found?.properties?.['security-severity'];
    if (typeof score === 'string' && score.trim() !== '')
        return { severity: severityOfScore(Number(score)), severityWord: score };
    const level = item.level || found?.defaultConfiguration?.level || 'warning';
    return { severity: severityOfWord(levels[level] ?? ''), severityWord: level };
};
/** Ids that name vulnerabilities; what else a SARIF log tells is a result of a rule. */
const isVulnerability = (id) => /^(?:CVE|GHSA|SNYK|GO|RUSTSEC|PYSEC|OSV|ELSA|RHSA|ALAS|DSA|USN|TEMP)-/u.test(id);
/** `image`: the one of several that the run is about. */
const inImage = (image, own) => image === '' ? own : { ...own, place: { kind: 'path', path: pathInImage(image, own.place.path) } };
const uriOf = ({ locations: [location] }) => location?.physicalLocation?.artifactLocation?.uri ?? '';
/** One finding for each package that a result is about. `image`: the one of several that the run is about. */
const findingsOf = (tool, item, found, image) => {
    const named = packagesOf(tool, item, found, uriOf(item));
    return (named.length === 0 ? [undefined] : named).map(one => sarif_findingOf(tool, item, found, one, image));
};
/**
 * By what a vulnerability is known whose package the log does not name: the words without numbers, which are mostly versions. Why not the fingerprints: tools hash
 * the version into them.
 */
const wordsOf = ({ message: told }) => (told?.text ?? '').replace(/\d[\w.+~:-]*/gu, '#');
/**
 * By what a result is known whatever its line: the tool's own fingerprints, else the code that it shows, and its words. Source: SARIF 2.1.0, 3.27.16 and
 * 3.27.17.
 */
const markOf = ({ fingerprints, partialFingerprints, locations: [location], message: told }) => {
    const own = [fingerprints, partialFingerprints].find(prints => prints && Object.keys(prints).length > 0);
    if (own)
        return JSON.stringify(Object.entries(own).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return [location?.physicalLocation?.region?.snippet?.text.trim() ?? '', told?.text ?? ''].join('\n');
};
const sarif_findingOf = (tool, item, found, named, image) => {
    const ruleId = item.ruleId || item.rule?.id || found?.id || '';
    const uri = uriOf(item);
    const suffix = named && tool === 'grype' ? `-${named.package.name}` : '';
    const id = suffix !== '' && ruleId.endsWith(suffix) ? ruleId.slice(0, -suffix.length) : ruleId;
    const aliases = aliasesOf(id, [isVulnerability(id) ? (cveIn(found?.fullDescription?.text ?? '') ?? '') : '']);
    const [suppression] = item.suppressions.filter(({ status }) => status !== 'rejected' && status !== 'underReview');
    const isKnown = isVulnerability(id);
    const region = item.locations[0]?.physicalLocation?.region;
    return {
        kind: isKnown ? 'vulnerability' : 'result',
        id: aliases[0],
        aliases,
        ...sarif_severityOf(item, found, named?.severity),
        package: inImage(image, {
            scope: 'results',
            ...(named?.package ?? { ecosystem: '', name: '', version: '', place: uri === '' ? noPlace : { kind: 'file', path: uri } }),
        }),
        paths: uri === '' ? [] : [uri],
        ...(!named && { mark: isKnown ? wordsOf(item) : markOf(item) }),
        ...given({
            lines: linesOf(region?.startLine, region?.endLine),
            fix: named?.fix,
            title: found?.shortDescription?.text || item.message?.text.slice(0, 300),
        }),
        ...(suppression && {
            suppression: { status: 'ignored', ...given({ justification: suppression.justification }), source: `suppressed in the SARIF log` },
        }),
    };
};
/** SARIF 2.1.0 of any tool. Names of packages stand in messages, which are read for the tools whose messages are known. */
const readSarif = value => {
    if (!(0,record/* isRecord */.u)(value) || !('runs' in value) || !('version' in value))
        return undefined;
    const read = dist/* safeParse */.xLC(sarif_document, value);
    if (!read.success)
        return problemOf('SARIF', read.issues);
    const { version, runs } = read.output;
    if (runs.some(({ invocations }) => invocations.some(({ executionSuccessful }) => executionSuccessful === false)))
        return 'the scan failed: its SARIF log says "executionSuccessful": false';
    // Source: SARIF 2.1.0, 3.14.23: an empty array is a scan that found nothing.
    if (runs.some(({ results }) => results === undefined || results === null))
        return 'the scan failed: its SARIF log has no "results"';
    const [first] = runs;
    const tool = first?.tool.driver.name.toLowerCase() ?? '';
    const isOfSeveral = new Set(runs.flatMap(run => run.properties?.imageName || [])).size > 1;
    const findings = runs.flatMap(({ tool: { driver }, results, properties: own }) => {
        const image = isOfSeveral ? (own?.imageName ?? '') : '';
        const byId = new Map(driver.rules.map(own => [own.id, own]));
        return (results ?? [])
            .filter(({ kind }) => kind === '' || kind === 'fail')
            .flatMap(item => {
            const index = item.ruleIndex ?? item.rule?.index ?? -1;
            const ruleId = item.ruleId || item.rule?.id || '';
            const indexed = driver.rules[index];
            const found = indexed && (ruleId === '' || indexed.id === ruleId) ? indexed : byId.get(ruleId);
            return findingsOf(driver.name.toLowerCase(), item, found, image);
        });
    });
    const { properties } = first ?? {};
    return {
        ...emptyReport(tool, 'sarif', version),
        ...given({ toolVersion: first?.tool.driver.semanticVersion || first?.tool.driver.version }),
        artifact: properties?.imageName ? 'image' : undefined,
        name: properties?.imageName ?? '',
        ...(properties && {
            image: { ...given({ id: properties.imageID }), tags: properties.repoTags, digests: properties.repoDigests, diffIds: [], history: [] },
        }),
        scopes: new Map([['results', { isListed: false }]]),
        findings,
        reported: runs.reduce((sum, { results }) => sum + (results?.length ?? 0), 0),
        ...(runs.length === 0 && { noScan: { why: 'its SARIF log has no "runs"', remedy: "See in the scanner's log why, and scan again." } }),
        ...given({ unknownVersion: version === '2.1.0' ? undefined : `version ${version.slice(0, 20)} of SARIF` }),
    };
};

;// CONCATENATED MODULE: ./build/scans/formats/snyk.js







const snyk_vulnerability = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    title: parts_text,
    severity: parts_text,
    severityWithCritical: parts_text,
    packageName: parts_text,
    name: parts_text,
    version: parts_text,
    from: texts,
    fixedIn: texts,
    nearestFixedInVersion: parts_text,
    packageManager: parts_text,
    publicationTime: parts_text,
    // Of an instruction's own packages the one, of the base image's the other. Source: snyk/snyk-to-html and snyk/cli, of "snyk container test --file".
    dockerfileInstruction: parts_text,
    dockerBaseImage: parts_text,
    epssDetails: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ probability: dist/* optional */.lqM(dist/* nullable */.mee(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()]))) }))),
    identifiers: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ CVE: texts, GHSA: texts }))),
});
const projectOf = (item) => dist/* object */.Ikc({
    vulnerabilities: listOf(item),
    packageManager: parts_text,
    projectName: parts_text,
    displayTargetFile: parts_text,
    targetFile: parts_text,
    path: parts_text,
    platform: parts_text,
    docker: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({}))),
    dependencyCount: dist/* optional */.lqM(dist/* nullable */.mee(dist/* number */.aig())),
});
const project = projectOf(dist/* unknown */.L5J());
/** With the vulnerabilities by a schema of their own. */
const snyk_documentOf = (item) => dist/* object */.Ikc({ ...projectOf(item).entries, applications: listOf(projectOf(item)) });
const documents = dist/* array */.YOg(snyk_documentOf(dist/* unknown */.L5J()));
/** Where a package lies: of the distribution at no place, else in its file; of several images in one of them. */
const placeIn = (image, file) => {
    const path = pathInImage(image, file);
    return path === '' ? noPlace : { kind: 'file', path };
};
const snyk_findingOf = (found, { packageManager, displayTargetFile, targetFile, image }) => {
    const aliases = aliasesOf(found.id, [...(found.identifiers?.CVE ?? []), ...(found.identifiers?.GHSA ?? [])]);
    const ecosystem = ecosystemOf(found.packageManager || packageManager);
    const name = found.name || found.packageName;
    const target = displayTargetFile || targetFile;
    const probability = Number(found.epssDetails?.probability ?? Number.NaN);
    // The last of the chain that leads to the package; older reports have its version nowhere else.
    const last = found.from.at(-1) ?? '';
    return {
        kind: 'vulnerability',
        id: aliases[0],
        aliases,
        severity: severityOfWord(found.severityWithCritical || found.severity),
        severityWord: found.severityWithCritical || found.severity,
        package: {
            scope: `type/${found.packageManager || packageManager}`,
            ecosystem,
            name,
            version: found.version || (last.startsWith(`${name}@`) ? last.slice(name.length + 1) : ''),
            place: placeIn(image, isDistributed(ecosystem) ? '' : target),
        },
        paths: [],
        ...given({
            fix: found.nearestFixedInVersion || found.fixedIn.join(', '),
            title: found.title,
            published: dayOf(found.publicationTime),
            instruction: found.dockerfileInstruction,
        }),
        ...(found.dockerfileInstruction === '' && found.dockerBaseImage !== '' && { isInBase: true }),
        ...(probability >= 0 && probability <= 1 && { epss: probability }),
    };
};
const looksLikeSnyk = (value) => (0,record/* isRecord */.u)(value) && 'ok' in value && ('dependencyCount' in value || 'packageManager' in value || 'error' in value);
/** An error as Snyk writes it: a text, or an object with one. */
const snyk_wordsOf = (error) => {
    if (typeof error === 'string')
        return error;
    const { message } = (0,record/* isRecord */.u)(error) ? error : {};
    return typeof message === 'string' ? message : 'Snyk tells an error';
};
/** A project that says that something was found, and does not say what. */
const snyk_isCut = (item) => (0,record/* isRecord */.u)(item) && item['ok'] === false && countsNothing(item) && listsNothing(item['applications']);
const countsNothing = (item) => {
    const { vulnerabilities } = (0,record/* isRecord */.u)(item) ? item : {};
    return !Array.isArray(vulnerabilities) || vulnerabilities.length === 0;
};
const listsNothing = (applications) => !Array.isArray(applications) || applications.every(countsNothing);
/** `snyk test --json` and `snyk container test --json`: a project, or a list of them. One flaw stands once for each chain that leads to it. */
const readSnyk = value => {
    const projects = Array.isArray(value) ? value : [value];
    if (projects.length === 0 || !projects.every(looksLikeSnyk))
        return undefined;
    const failed = projects.find(item => item['error'] !== undefined && item['error'] !== null);
    if (failed)
        return `the scan failed: ${snyk_wordsOf(failed['error']).slice(0, 200)}`;
    const read = dist/* safeParse */.xLC(documents, projects);
    if (!read.success)
        return problemOf('Snyk', read.issues);
    if (projects.some(snyk_isCut))
        return 'the report says that something was found, and does not list it';
    const isOfSeveral = read.output.filter(({ docker, platform }) => docker || platform).length > 1;
    const all = read.output.flatMap(item => {
        const image = isOfSeveral ? item.path || item.projectName : '';
        return [item, ...item.applications].map(one => ({ ...one, image }));
    });
    const findings = [];
    for (const item of all) {
        for (const found of item.vulnerabilities) {
            const one = dist/* safeParse */.xLC(snyk_vulnerability, found);
            if (!one.success)
                return problemIn('Snyk', dist/* array */.YOg(snyk_documentOf(snyk_vulnerability)), projects);
            findings.push(snyk_findingOf(one.output, item));
        }
    }
    const [first] = read.output;
    return {
        ...emptyReport('snyk', 'snyk-json', ''),
        artifact: first?.docker || first?.platform ? 'image' : 'filesystem',
        name: first?.path || first?.projectName || '',
        scopes: new Map(all.map(({ packageManager }) => [`type/${packageManager}`, { isListed: false }])),
        findings,
        reported: findings.length,
    };
};

;// CONCATENATED MODULE: ./build/scans/formats/trivy.js







const identifier = dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ PURL: parts_text })));
const trivy_layer = dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ DiffID: parts_text, Digest: parts_text })));
const trivy_vulnerability = dist/* object */.Ikc({
    // Old reports have findings without one.
    VulnerabilityID: parts_text,
    VendorIDs: texts,
    PkgName: parts_text,
    PkgID: parts_text,
    PkgPath: parts_text,
    PkgIdentifier: identifier,
    InstalledVersion: parts_text,
    FixedVersion: parts_text,
    Status: parts_text,
    Layer: trivy_layer,
    Severity: parts_text,
    Title: parts_text,
    PublishedDate: parts_text,
});
const span = dist/* object */.Ikc({ StartLine: number, EndLine: number });
const check = dist/* object */.Ikc({
    ID: parts_text,
    AVDID: parts_text,
    Title: parts_text,
    Message: parts_text,
    Severity: parts_text,
    Status: parts_text,
    Layer: trivy_layer,
    CauseMetadata: dist/* optional */.lqM(dist/* nullable */.mee(span)),
});
const secret = dist/* object */.Ikc({ ...span.entries, RuleID: parts_text, Title: parts_text, Severity: parts_text, Match: parts_text, Layer: trivy_layer });
const licence = dist/* object */.Ikc({ Severity: parts_text, PkgName: parts_text, FilePath: parts_text, Name: parts_text });
const modified = dist/* object */.Ikc({ Type: parts_text, Status: parts_text, Statement: parts_text, Source: parts_text, Finding: dist/* optional */.lqM(dist/* unknown */.L5J()) });
const trivy_result = dist/* object */.Ikc({
    Target: parts_text,
    Class: parts_text,
    Type: parts_text,
    Packages: listOf(dist/* object */.Ikc({ ID: parts_text, Name: parts_text, Version: parts_text, FilePath: parts_text, Identifier: identifier, Locations: listOf(span) })),
    Vulnerabilities: listOf(trivy_vulnerability),
    Misconfigurations: listOf(check),
    Secrets: listOf(secret),
    Licenses: listOf(licence),
    ExperimentalModifiedFindings: listOf(modified),
});
const trivy_document = dist/* object */.Ikc({
    SchemaVersion: dist/* number */.aig(),
    Trivy: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ Version: parts_text }))),
    ArtifactName: parts_text,
    ArtifactType: parts_text,
    Metadata: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({
        OS: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ Family: parts_text, Name: parts_text, EOSL: dist/* optional */.lqM(dist/* nullable */.mee(dist/* boolean */.zMY())) }))),
        ImageID: parts_text,
        DiffIDs: texts,
        RepoTags: texts,
        RepoDigests: texts,
        Reference: parts_text,
        ImageConfig: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({
            history: listOf(dist/* object */.Ikc({ created_by: parts_text, empty_layer: dist/* optional */.lqM(dist/* nullable */.mee(dist/* boolean */.zMY())) })),
            config: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ Labels: labels }))),
        }))),
    }))),
    Results: listOf(trivy_result),
});
/** Names that stand for all packages of a kind in an image, each of which has a path of its own. Source: trivy, pkg/scan/langpkg. */
const gathered = new Set(['Java', 'Node.js', 'Python', 'Ruby', 'Conda', 'PHP', 'Julia', '']);
/** Types whose target is a binary or an archive, and not a list of packages. */
const isProgram = (type) => ['gobinary', 'rustbinary', 'jar'].includes(type);
/** What a result looked at. Reports from before schema 2 have no class; it follows from the type. */
const scopeOf = ({ Class, Type }) => {
    if (Class === 'os-pkgs' || (Class === '' && isDistributed(ecosystemOf(Type))))
        return 'os-pkgs';
    return Type === '' ? Class : `${Class === '' ? 'lang-pkgs' : Class}/${Type}`;
};
const trivy_placeIn = (item, path) => {
    if (scopeOf(item) === 'os-pkgs')
        return noPlace;
    if (path !== '')
        return { kind: 'path', path };
    if (gathered.has(item.Target))
        return noPlace;
    return { kind: isProgram(item.Type) ? 'path' : 'file', path: item.Target };
};
const packageIn = (item, name, version, path, purl, where) => {
    const place = trivy_placeIn(item, path);
    return {
        scope: scopeOf(item),
        ecosystem: ecosystemOf(item.Type),
        name,
        version,
        place: where === '' ? place : { kind: 'path', path: `${where}/${place.path}` },
        ...given({ purl }),
    };
};
const packageLines = ({ Packages }) => new Map(Packages.toReversed().flatMap(({ ID, Locations: [first] }) => {
    const lines = linesOf(first?.StartLine, first?.EndLine);
    return ID !== '' && lines ? [[ID, lines]] : [];
}));
const vulnerabilityIn = (item, found, where, lines = new Map()) => {
    const aliases = aliasesOf(found.VulnerabilityID, found.VendorIDs);
    return {
        kind: 'vulnerability',
        id: aliases[0],
        aliases,
        severity: severityOfWord(found.Severity),
        severityWord: found.Severity,
        package: packageIn(item, found.PkgName, found.InstalledVersion, found.PkgPath, found.PkgIdentifier?.PURL, where),
        paths: found.PkgPath === '' ? [] : [found.PkgPath],
        ...given({
            fix: found.FixedVersion,
            fixState: found.Status,
            ...layerOf(found.Layer),
            lines: lines.get(found.PkgID),
            title: found.Title,
            published: dayOf(found.PublishedDate),
        }),
    };
};
const layerOf = (own) => given({ layer: own?.DiffID || own?.Digest, layerDigest: own?.DiffID ? own.Digest : undefined });
/** A finding about a file: a misconfiguration, a secret or a licence. Its place is the file that was looked at. */
const fileFinding = (item, kind, own, where) => {
    const path = own.path === undefined || own.path === '' ? item.Target : own.path;
    return {
        kind,
        id: own.id,
        aliases: [own.id],
        severity: severityOfWord(own.severity),
        severityWord: own.severity,
        package: {
            scope: scopeOf(item),
            ecosystem: '',
            name: own.name ?? '',
            version: '',
            place: { kind: 'file', path: where === '' ? path : `${where}/${path}` },
        },
        paths: [path],
        ...given({ title: own.title, lines: own.lines, ...layerOf(own.layer) }),
        ...(own.mark !== undefined && { mark: own.mark }),
    };
};
const findingsIn = (item, where) => [
    ...vulnerabilitiesIn(item, where),
    ...item.Misconfigurations.filter(({ Status }) => Status !== 'PASS' && Status !== 'EXCEPTION').map(({ ID, AVDID, Title, Severity, Message, CauseMetadata: cause, Layer }) => {
        const lines = linesOf(cause?.StartLine, cause?.EndLine);
        return fileFinding(item, 'misconfiguration', { id: ID || AVDID, severity: Severity, title: Title, mark: Message, lines, layer: Layer }, where);
    }),
    ...item.Secrets.map(({ RuleID, Title, Severity, StartLine, EndLine, Match, Layer }) => {
        const lines = linesOf(StartLine, EndLine);
        return fileFinding(item, 'secret', { id: RuleID, severity: Severity, title: Title, mark: Match.trim(), lines, layer: Layer }, where);
    }),
    ...item.Licenses.map(({ Name, PkgName, FilePath, Severity }) => fileFinding(item, 'licence', { id: Name, name: PkgName, severity: Severity, title: '', path: FilePath }, where)),
];
const vulnerabilitiesIn = (item, where) => {
    if (item.Vulnerabilities.length === 0)
        return [];
    const lines = packageLines(item);
    return item.Vulnerabilities.map(found => vulnerabilityIn(item, found, where, lines));
};
/** What the report tells and says that it does not count, with `--show-suppressed`. */
const suppressedIn = (item, where) => item.ExperimentalModifiedFindings.flatMap(({ Type, Status, Statement, Source, Finding }) => {
    const found = Type === 'vulnerability' ? dist/* safeParse */.xLC(trivy_vulnerability, Finding) : undefined;
    if (!found?.success)
        return [];
    const suppression = { status: Status, ...given({ justification: Statement }), source: Source };
    return [{ ...vulnerabilityIn(item, found.output, where), suppression }];
});
const contentsOf = (results, where = () => '') => {
    const scopes = new Map();
    for (const item of results) {
        const scope = scopeOf(item);
        scopes.set(scope, { isListed: scopes.get(scope)?.isListed === true || item.Packages.length > 0 });
    }
    const findings = results.flatMap(item => findingsIn(item, where(item)));
    return {
        scopes,
        packages: results.flatMap(item => item.Packages.map(({ Name, Version, FilePath, Identifier }) => packageIn(item, Name, Version, FilePath, Identifier?.PURL, where(item)))),
        reported: findings.length,
        findings: [...findings, ...results.flatMap(item => suppressedIn(item, where(item)))],
    };
};
const trivy_artifacts = {
    container_image: 'image',
    filesystem: 'filesystem',
    repository: 'filesystem',
    cyclonedx: 'sbom',
    spdx: 'sbom',
    vm: 'vm',
};
const trivy_imageOf = ({ Metadata }) => ({
    ...given({ id: Metadata?.ImageID }),
    tags: [...new Set([...(Metadata?.RepoTags ?? []), Metadata?.Reference ?? ''])].filter(tag => tag !== ''),
    digests: Metadata?.RepoDigests ?? [],
    ...given({ revision: revisionOf(Metadata?.ImageConfig?.config?.Labels ?? {}) }),
    diffIds: Metadata?.DiffIDs ?? [],
    history: (Metadata?.ImageConfig?.history ?? []).map(({ created_by, empty_layer }) => ({
        createdBy: created_by,
        isEmpty: empty_layer === true,
    })),
});
const modern = (read) => {
    const { Metadata, Trivy, SchemaVersion } = read;
    return {
        ...emptyReport('trivy', 'trivy-json', String(SchemaVersion)),
        ...contentsOf(read.Results),
        ...given({ toolVersion: Trivy?.Version }),
        artifact: trivy_artifacts[read.ArtifactType] ?? (read.ArtifactType === '' ? undefined : read.ArtifactType),
        name: read.ArtifactName,
        ...(read.ArtifactType === 'container_image' && { image: trivy_imageOf(read) }),
        ...(Metadata?.OS && {
            os: { name: `${Metadata.OS.Family} ${Metadata.OS.Name}`.trim(), endOfLife: Metadata.OS.EOSL === true },
        }),
        ...given({ unknownVersion: SchemaVersion === 2 ? undefined : `schema ${SchemaVersion} of Trivy` }),
    };
};
const resources = listOf(dist/* object */.Ikc({ Namespace: parts_text, Kind: parts_text, Name: parts_text, Results: listOf(trivy_result) }));
/** `trivy k8s`: until 0.31 in two lists, since then in one. */
const cluster = dist/* object */.Ikc({ ClusterName: parts_text, Resources: resources, Vulnerabilities: resources, Misconfigurations: resources });
const clusterReport = (read) => {
    const names = new Map();
    const results = [...read.Resources, ...read.Vulnerabilities, ...read.Misconfigurations].flatMap(item => {
        for (const own of item.Results)
            names.set(own, [item.Namespace, item.Kind, item.Name].join('/'));
        return item.Results;
    });
    return {
        ...emptyReport('trivy', 'trivy-kubernetes', ''),
        ...contentsOf(results, item => names.get(item) ?? ''),
        artifact: 'cluster',
        name: read.ClusterName,
    };
};
/** Trivy's JSON: schema 2, the list (or `null`) from before it, and that of clusters. */
const readTrivy = value => {
    if (value === null || (Array.isArray(value) && value.every(item => (0,record/* isRecord */.u)(item) && 'Target' in item))) {
        const list = dist/* safeParse */.xLC(listOf(trivy_result), value);
        if (!list.success)
            return problemOf('Trivy', list.issues);
        return { ...emptyReport('trivy', 'trivy-json', 'before 2'), ...contentsOf(list.output) };
    }
    if (!(0,record/* isRecord */.u)(value))
        return undefined;
    if ('ClusterName' in value || ('Resources' in value && !('matches' in value))) {
        const read = dist/* safeParse */.xLC(cluster, value);
        return read.success ? clusterReport(read.output) : problemOf('Trivy', read.issues);
    }
    if (!('SchemaVersion' in value && ('ArtifactName' in value || 'ArtifactType' in value || 'Results' in value)))
        return undefined;
    const read = dist/* safeParse */.xLC(trivy_document, value);
    return read.success ? modern(read.output) : problemOf('Trivy', read.issues);
};

;// CONCATENATED MODULE: ./build/scans/formats/trivy-operator.js






const trivy_operator_document = dist/* object */.Ikc({
    kind: dist/* literal */.euz('VulnerabilityReport'),
    metadata: dist/* object */.Ikc({ name: parts_text, namespace: parts_text }),
    report: dist/* object */.Ikc({
        artifact: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ repository: parts_text, tag: parts_text, digest: parts_text }))),
        scanner: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ version: parts_text }))),
        vulnerabilities: listOf(dist/* object */.Ikc({
            vulnerabilityID: dist/* string */.YjP(),
            resource: parts_text,
            installedVersion: parts_text,
            fixedVersion: parts_text,
            severity: parts_text,
            title: parts_text,
            pkgPath: parts_text,
            packagePURL: parts_text,
        })),
    }),
});
/** A `VulnerabilityReport` of Trivy's operator: one object for each container. */
const readTrivyOperator = value => {
    if (!(0,record/* isRecord */.u)(value) || value['kind'] !== 'VulnerabilityReport')
        return undefined;
    const read = dist/* safeParse */.xLC(trivy_operator_document, value);
    if (!read.success)
        return problemOf('Trivy operator', read.issues);
    const { metadata, report } = read.output;
    const findings = report.vulnerabilities.map((found) => {
        const aliases = aliasesOf(found.vulnerabilityID, []);
        return {
            kind: 'vulnerability',
            id: aliases[0],
            aliases,
            severity: severityOfWord(found.severity),
            severityWord: found.severity,
            package: {
                scope: 'packages',
                ecosystem: '',
                name: found.resource,
                version: found.installedVersion,
                place: found.pkgPath === '' ? noPlace : { kind: 'path', path: found.pkgPath },
                ...given({ purl: found.packagePURL }),
            },
            paths: [],
            ...given({ fix: found.fixedVersion, title: found.title }),
        };
    });
    return {
        ...emptyReport('trivy', 'trivy-operator', ''),
        ...given({ toolVersion: report.scanner?.version }),
        artifact: 'image',
        name: report.artifact ? `${report.artifact.repository}:${report.artifact.tag}` : `${metadata.namespace}/${metadata.name}`,
        scopes: new Map([['packages', { isListed: false }]]),
        findings,
        reported: findings.length,
    };
};

;// CONCATENATED MODULE: ./build/scans/read-scan.js













/** Largest report that is read, in bytes. Reports of real images have up to 4 MB. */
const maxScanBytes = 64 * 1024 * 1024;
/** Most findings of one report. Beyond it nobody could act on them, and what is left out could not be told from what is gone. */
const maxFindings = 100_000;
/** The order matters where one format's keys are among another's: the most telling come first. */
const readers = [
    readTrivyOperator,
    readCycloneDx,
    readSarif,
    readGrype,
    readClair,
    readBench,
    readGitlab,
    readAqua,
    readSnyk,
    readTrivy,
    readPackageBill,
    readOsvScanner,
];
const otherFormat = 'Let the scanner write JSON of its own or SARIF 2.1.0: docs/scan-results.md lists what is read.';
/** A file that is larger than what is read. */
const tooLarge = (most) => report_unreadableScan(`larger than ${most / 1024 / 1024} MiB`, 'Scan fewer images or folders at once, one report for each.');
/** Formats that are not JSON, by how they begin, and how the same comes as JSON. */
const otherTexts = [
    [
        /^<(?:[^<]*<){0,5}bom\s[^<]{0,500}cyclonedx/u,
        'CycloneDX in XML, which is not read',
        'Write it in JSON ("--format cyclonedx-json", "cyclonedx convert --output-format json").',
    ],
    [/^</u, 'XML, and not JSON', otherFormat],
    [/^SPDXVersion:/u, 'SPDX in tags and values, which is not read', 'Write it in JSON ("--format spdx-json").'],
];
const noJson = (text) => {
    const begin = text.slice(0, 2_000).trimStart();
    const [, why, remedy] = otherTexts.find(([looksLike]) => looksLike.test(begin)) ?? [];
    return why !== undefined && remedy !== undefined
        ? { why, remedy }
        : { why: 'not JSON', remedy: "See in the scanner's log whether it ended well, and let it write JSON into the file." };
};
/** The text of a file; `why` when it has none. An empty file is a scan that did not happen. */
const textOfFile = (open, most) => {
    const bytes = open();
    if (bytes.length > most)
        return tooLarge(most);
    try {
        // A byte-order mark, which Windows' shells write, is left out by the decoder.
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return text.trim() === '' ? { why: 'empty file', remedy: 'The scanner wrote nothing: see its log, and scan again.' } : { text };
    }
    catch {
        return { why: 'not UTF-8', remedy: 'Let the scanner write the file itself: a shell that redirects its output may write UTF-16.' };
    }
};
/** The JSON of a file; `why` when it has none. */
const jsonOfFile = (open, most) => {
    const file = textOfFile(open, most);
    if ('why' in file)
        return file;
    try {
        const value = JSON.parse(file.text);
        return { value };
    }
    catch {
        return noJson(file.text);
    }
};
/**
 * Reads a scanner's report, whatever the scanner. Nothing found is a report: `[]`, `null`, `Results` or `Vulnerabilities` that are missing or
 * null. An empty file, text, half a document and an error that the scanner tells are none.
 */
const read_scan_readScan = (bytes, most = maxScanBytes) => readScanFile(() => bytes, most);
/** The same of a file that is read for it. */
const readScanFile = (open, most = maxScanBytes) => {
    const json = jsonOfFile(open, most);
    return 'why' in json ? report_unreadableScan(json.why, json.remedy) : readScanDocument(json.value);
};
/** What a reader gives, or why it has none of a document that is nested deeper than it can follow. */
const withinDepth = (read) => {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof RangeError)
            return 'nested too deeply';
        throw error;
    }
};
/** Reads a scanner's report that is parsed already, as what is attested of an image is. */
const readScanDocument = (document) => {
    for (const reader of readers) {
        const read = withinDepth(() => reader(document));
        if (read === undefined)
            continue;
        if (typeof read === 'string')
            return report_unreadableScan(read, remedyOf(read));
        if (read.findings.length > maxFindings)
            return report_unreadableScan('more than 100,000 findings', 'Scan less at once, or let the scanner leave out what is of no severity.');
        // Why: where findings stand in a version that is not known, nobody knows.
        if (read.unknownVersion !== undefined && read.findings.length === 0 && !read.noScan)
            return report_unreadableScan(`${read.unknownVersion} is not known, and no finding stands where those before have them`, otherFormat);
        return { state: 'report', report: read };
    }
    return { state: 'unreadable', ...(foreignFormat(document) ?? { why: 'not a report of a scanner that is known', remedy: otherFormat }) };
};
const remedyOf = (why) => {
    if (why.startsWith('not a report on packages'))
        return otherFormat;
    if (why.startsWith('the report'))
        return 'Let the scanner write all that it found, and give that file as it is.';
    if (why.startsWith('the scan'))
        return "See in the scanner's log why, and scan again.";
    return why.startsWith('not a') ? 'Let the scanner write the file anew, and change nothing in it.' : otherFormat;
};

;// CONCATENATED MODULE: ./build/scans/vex/statement.js
/** A product by its package URL or any other name. */
const productOf = (id, purls, subcomponents = []) => ({
    id,
    purls: purls.filter(purl => purl !== undefined),
    subcomponents,
});

;// CONCATENATED MODULE: ./build/scans/vex/csaf.js






const helper = dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ purl: parts_text, purls: texts })));
const named = dist/* object */.Ikc({ product_id: dist/* string */.YjP(), name: parts_text, product_identification_helper: helper });
const branch = dist/* object */.Ikc({
    product: dist/* optional */.lqM(dist/* nullable */.mee(named)),
    branches: dist/* optional */.lqM(dist/* lazy */.RZV(() => listOf(branch)), []),
});
const csaf_document = dist/* object */.Ikc({
    document: dist/* object */.Ikc({
        csaf_version: dist/* string */.YjP(),
        category: parts_text,
        publisher: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ name: parts_text }))),
        tracking: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ current_release_date: parts_text }))),
    }),
    product_tree: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({
        branches: listOf(branch),
        full_product_names: listOf(named),
        relationships: listOf(dist/* object */.Ikc({
            product_reference: dist/* string */.YjP(),
            relates_to_product_reference: dist/* string */.YjP(),
            full_product_name: dist/* object */.Ikc({ product_id: dist/* string */.YjP() }),
        })),
    }))),
    vulnerabilities: listOf(dist/* object */.Ikc({
        cve: parts_text,
        ids: listOf(dist/* object */.Ikc({ text: parts_text })),
        product_status: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({
            known_not_affected: texts,
            known_affected: texts,
            fixed: texts,
            first_fixed: texts,
            under_investigation: texts,
        }))),
        flags: listOf(dist/* object */.Ikc({ label: parts_text, product_ids: texts })),
        threats: listOf(dist/* object */.Ikc({ category: parts_text, details: parts_text, product_ids: texts })),
    })),
});
/** All products by id; a relationship is a product that has the one of its parts as subcomponent. */
const productsOf = ({ product_tree: tree }) => {
    const products = new Map();
    const add = ({ product_id: id, product_identification_helper: own }) => {
        const urls = [own?.purl ?? '', ...(own?.purls ?? [])].filter(url => url !== '');
        products.set(id, productOf(urls[0] ?? id, urls.map(parsePurl)));
    };
    const open = [...(tree?.branches ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next.product)
            add(next.product);
        for (const inner of next.branches)
            open.push(inner);
    }
    for (const own of tree?.full_product_names ?? [])
        add(own);
    for (const { product_reference: part, relates_to_product_reference: whole, full_product_name: both } of tree?.relationships ?? []) {
        const [inner, outer] = [products.get(part), products.get(whole)];
        if (inner && outer)
            products.set(both.product_id, { ...outer, subcomponents: [inner] });
    }
    return products;
};
const statuses = [
    ['known_not_affected', 'not_affected'],
    ['known_affected', 'affected'],
    ['fixed', 'fixed'],
    ['first_fixed', 'fixed'],
    ['under_investigation', 'under_investigation'],
];
/** CSAF 2, of the profile VEX and any other that tells the status of products. */
const readCsaf = value => {
    if (!(0,record/* isRecord */.u)(value) || !(0,record/* isRecord */.u)(value['document']) || !('csaf_version' in value['document']))
        return undefined;
    const read = dist/* safeParse */.xLC(csaf_document, value);
    if (!read.success)
        return problemOf('CSAF', read.issues);
    const products = productsOf(read.output);
    const { publisher, tracking, csaf_version: version } = read.output.document;
    const statements = read.output.vulnerabilities.flatMap(({ cve, ids, product_status: said, flags, threats }) => {
        const speaks = (ids, id) => ids.length === 0 || ids.includes(id);
        return statuses.flatMap(([key, status]) => (said?.[key] ?? []).map(id => ({
            vulnerability: aliasesOf(cve || (ids[0]?.text ?? ''), ids.map(own => own.text)),
            products: [products.get(id) ?? productOf(id, [])],
            status,
            ...given({
                justification: flags.find(flag => speaks(flag.product_ids, id))?.label,
                statement: threats.find(threat => threat.category === 'impact' && speaks(threat.product_ids, id))?.details,
            }),
            timestamp: tracking?.current_release_date ?? '',
            author: publisher?.name ?? '',
        })));
    });
    return {
        format: 'csaf-vex',
        version,
        isKnownVersion: version === '2.0' || version === '2.1',
        statements,
        reported: read.output.vulnerabilities.length,
    };
};

// EXTERNAL MODULE: ./build/text/percent-decoded.js
var percent_decoded = __webpack_require__(82357);
;// CONCATENATED MODULE: ./build/scans/vex/cyclonedx-vex.js








const cyclonedx_vex_document = dist/* object */.Ikc({
    bomFormat: dist/* literal */.euz('CycloneDX'),
    specVersion: dist/* string */.YjP(),
    serialNumber: parts_text,
    version: dist/* nullish */.cl6(dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()])),
    components: listOf(component),
    metadata: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({
        component: dist/* optional */.lqM(dist/* nullable */.mee(component)),
        timestamp: parts_text,
        authors: listOf(dist/* object */.Ikc({ name: parts_text })),
        supplier: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ name: parts_text }))),
    }))),
    vulnerabilities: listOf(dist/* object */.Ikc({
        id: parts_text,
        references: listOf(dist/* object */.Ikc({ id: parts_text })),
        analysis: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ state: parts_text, justification: parts_text, detail: parts_text, lastUpdated: parts_text }))),
        affects: listOf(dist/* object */.Ikc({ ref: parts_text })),
    })),
});
/** What a state says in the words of VEX; undefined: nothing. */
const statusOf = (state) => {
    if (clearedStates.has(state))
        return state.startsWith('resolved') ? 'fixed' : 'not_affected';
    if (state === 'exploitable')
        return 'affected';
    return state === 'in_triage' ? 'under_investigation' : undefined;
};
/** The beginning of links to components of a bill. Source: CycloneDX, BOM-Link: `urn:cdx:serialNumber/version#bom-ref`, with the reference percent-encoded. */
const linkOf = (serialNumber, version) => `urn:cdx:${serialNumber.replace(/^urn:uuid:/u, '').toLowerCase()}/${version}#`;
/** A link as `linkOf` has it; undefined for what is none. */
const readLink = (ref) => {
    const [, serial, version, name] = /^urn:cdx:([^/#]{1,100})\/([^/#]{1,20})#(.{1,1000})$/u.exec(ref) ?? [];
    if (serial === undefined || version === undefined || name === undefined)
        return undefined;
    const decoded = (0,percent_decoded/* percentDecoded */.o)(name);
    return { link: `${linkOf(serial, version)}${decoded}`, name: decoded };
};
/** CycloneDX with analyses: a document of its own, or the bill itself. */
const readCycloneDxVex = value => {
    if (!(0,record/* isRecord */.u)(value) || value['bomFormat'] !== 'CycloneDX')
        return undefined;
    const read = dist/* safeParse */.xLC(cyclonedx_vex_document, value);
    if (!read.success)
        return problemOf('CycloneDX', read.issues);
    const { specVersion, serialNumber, version, metadata, vulnerabilities } = read.output;
    const own = linkOf(serialNumber, String(version ?? 1));
    const components = new Map(flatten([...(metadata?.component ? [metadata.component] : []), ...read.output.components]).flatMap(item => item['bom-ref'] === '' || item.purl === '' ? [] : [[`${own}${item['bom-ref']}`, item.purl]]));
    const productAt = (ref) => {
        const there = readLink(ref);
        const link = there?.link ?? `${own}${ref}`;
        // Why in this order: a name may be a package URL by itself, and is that of a component where one is there.
        const named = components.get(link) ?? there?.name ?? ref;
        const purl = parsePurl(named);
        return { ...productOf(purl ? named : ref, [purl]), ...(there && !purl && { link }) };
    };
    const statements = vulnerabilities.flatMap(({ id, references, analysis, affects }) => {
        const status = statusOf(analysis?.state ?? '');
        if (status === undefined || affects.length === 0)
            return [];
        return [
            {
                vulnerability: aliasesOf(id, references.map(own => own.id)),
                products: affects.map(({ ref }) => productAt(ref)),
                status,
                ...given({ justification: analysis?.justification, statement: analysis?.detail }),
                timestamp: analysis?.lastUpdated || (metadata?.timestamp ?? ''),
                author: metadata?.supplier?.name || (metadata?.authors[0]?.name ?? ''),
            },
        ];
    });
    return {
        format: 'cyclonedx-vex',
        version: specVersion,
        isKnownVersion: /^1\.[4-7]$/u.test(specVersion),
        components,
        statements,
        reported: vulnerabilities.length,
    };
};

;// CONCATENATED MODULE: ./build/scans/vex/openvex.js






const openvex_component = dist/* object */.Ikc({
    '@id': parts_text,
    identifiers: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ purl: parts_text }))),
});
/** Until 0.0.1 a product was its package URL. */
const product = dist/* union */.KCZ([dist/* string */.YjP(), dist/* object */.Ikc({ ...openvex_component.entries, subcomponents: listOf(dist/* union */.KCZ([dist/* string */.YjP(), openvex_component])) })]);
const statement = dist/* object */.Ikc({
    vulnerability: dist/* union */.KCZ([dist/* string */.YjP(), dist/* object */.Ikc({ '@id': parts_text, name: parts_text, aliases: texts })]),
    products: listOf(product),
    subcomponents: texts,
    status: dist/* picklist */.KIO(['not_affected', 'affected', 'fixed', 'under_investigation']),
    justification: parts_text,
    impact_statement: parts_text,
    timestamp: parts_text,
    last_updated: parts_text,
    supplier: parts_text,
});
const openvex_document = dist/* object */.Ikc({
    '@context': dist/* string */.YjP(),
    author: parts_text,
    timestamp: parts_text,
    statements: dist/* nullable */.mee(dist/* array */.YOg(statement)),
});
const openvex_nameOf = (vulnerability) => {
    if (typeof vulnerability === 'string')
        return aliasesOf(vulnerability, []);
    // The id is the name in documents that leave the name out, and an address in others.
    return aliasesOf(vulnerability.name || vulnerability['@id'], vulnerability.aliases);
};
const componentOf = (item) => typeof item === 'string'
    ? productOf(item, [parsePurl(item)])
    : productOf(item['@id'] || (item.identifiers?.purl ?? ''), [parsePurl(item['@id']), parsePurl(item.identifiers?.purl ?? '')]);
/** OpenVEX 0.2.0, and 0.0.1 before it. Fields of the document count for statements that leave them out. */
const readOpenVex = value => {
    if (!(0,record/* isRecord */.u)(value) || !String(value['@context']).startsWith('https://openvex.dev/ns'))
        return undefined;
    const read = dist/* safeParse */.xLC(openvex_document, value);
    if (!read.success)
        return problemOf('OpenVEX', read.issues);
    const { author, timestamp, statements } = read.output;
    const version = read.output['@context'].slice('https://openvex.dev/ns'.length).replaceAll('/', '');
    return {
        format: 'openvex',
        version,
        isKnownVersion: ['', 'v0.0.1', 'v0.2.0'].includes(version),
        reported: statements?.length ?? 0,
        statements: (statements ?? []).map(own => ({
            vulnerability: openvex_nameOf(own.vulnerability),
            products: own.products.map(item => {
                const parts = typeof item === 'string' ? own.subcomponents : item.subcomponents;
                return { ...componentOf(item), subcomponents: parts.map(componentOf) };
            }),
            status: own.status,
            ...given({ justification: own.justification, statement: own.impact_statement }),
            timestamp: own.last_updated || own.timestamp || timestamp,
            author: own.supplier || author,
        })),
    };
};

;// CONCATENATED MODULE: ./build/scans/vex/spdx-vex.js






const spdx_vex_element = dist/* object */.Ikc({
    type: parts_text,
    spdxId: parts_text,
    '@id': parts_text,
    name: parts_text,
    created: parts_text,
    createdBy: texts,
    // A reference, or the object itself.
    creationInfo: dist/* nullish */.cl6(dist/* union */.KCZ([dist/* string */.YjP(), dist/* object */.Ikc({ created: parts_text, createdBy: texts })])),
    externalIdentifier: listOf(dist/* object */.Ikc({ externalIdentifierType: parts_text, identifier: parts_text })),
    software_packageUrl: parts_text,
    from: parts_text,
    to: texts,
    suppliedBy: parts_text,
    security_assessedElement: parts_text,
    security_publishedTime: parts_text,
    security_modifiedTime: parts_text,
    security_justificationType: parts_text,
    security_impactStatement: parts_text,
});
const spdx_vex_document = dist/* object */.Ikc({ '@graph': dist/* array */.YOg(spdx_vex_element) });
/** Source: spdx-spec 3.0.1, Security profile. */
const spdx_vex_statuses = {
    security_VexNotAffectedVulnAssessmentRelationship: 'not_affected',
    security_VexFixedVulnAssessmentRelationship: 'fixed',
    security_VexAffectedVulnAssessmentRelationship: 'affected',
    security_VexUnderInvestigationVulnAssessmentRelationship: 'under_investigation',
};
/** `componentNotPresent` is `component_not_present` in the words of the other formats. */
const snaked = (word) => word.replace(/[A-Z]/gu, letter => `_${letter.toLowerCase()}`);
const vulnerabilityOf = ({ name, externalIdentifier, spdxId }) => {
    const ids = externalIdentifier
        .filter(({ externalIdentifierType: kind }) => kind === 'cve' || kind === 'securityOther')
        .map(({ identifier }) => identifier.slice(identifier.lastIndexOf('/') + 1));
    return aliasesOf(ids[0] ?? (name || spdxId.slice(spdxId.lastIndexOf('/') + 1)), ids);
};
/** SPDX 3 with the assessments of its Security profile, in JSON-LD. */
const readSpdxVex = value => {
    const version = spdxVersion(value);
    if (version?.startsWith('3') !== true)
        return undefined;
    const read = dist/* safeParse */.xLC(spdx_vex_document, value);
    if (!read.success)
        return problemOf('SPDX', read.issues);
    const graph = read.output['@graph'];
    const byId = new Map(graph.map(item => [item.spdxId || item['@id'], item]));
    const productAt = (id) => {
        const own = byId.get(id);
        const url = (own && spdxPackageUrl(own)) || id;
        return productOf(url, [parsePurl(url)]);
    };
    const statements = graph.flatMap((item) => {
        const status = Object.hasOwn(spdx_vex_statuses, item.type) ? spdx_vex_statuses[item.type] : undefined;
        const about = byId.get(item.from);
        if (status === undefined || !about)
            return [];
        const made = typeof item.creationInfo === 'string' ? byId.get(item.creationInfo) : item.creationInfo;
        const parts = item.security_assessedElement === '' ? [] : [productAt(item.security_assessedElement)];
        return [
            {
                vulnerability: vulnerabilityOf(about),
                products: item.to.map(id => ({ ...productAt(id), subcomponents: parts })),
                status,
                ...given({ justification: snaked(item.security_justificationType), statement: item.security_impactStatement }),
                timestamp: item.security_modifiedTime || item.security_publishedTime || (made?.created ?? ''),
                author: byId.get(item.suppliedBy || (made?.createdBy[0] ?? ''))?.name ?? '',
            },
        ];
    });
    return { format: 'spdx-vex', version, isKnownVersion: isKnownSpdx(version), statements, reported: statements.length };
};

;// CONCATENATED MODULE: ./build/scans/vex/read-vex.js






const read_vex_readers = [readOpenVex, readCsaf, readCycloneDxVex, readSpdxVex];
/** Most statements of one document. The largest that was seen has some hundred. */
const maxStatements = 100_000;
/** Reads a VEX document: OpenVEX, CSAF, CycloneDX or SPDX 3. */
const read_vex_readVex = (bytes) => {
    const json = jsonOfFile(() => bytes, maxScanBytes);
    if ('why' in json)
        return { state: 'unreadable', ...json };
    return readVexDocument(json.value);
};
/** Reads a VEX document that is parsed already, as what is attested of an image is. */
const readVexDocument = (document) => {
    for (const reader of read_vex_readers) {
        const read = withinDepth(() => reader(document));
        if (read === undefined)
            continue;
        if (typeof read === 'string')
            return report_unreadableScan(read, 'Write the document anew, or check it by the schema of its format.');
        if (read.statements.length > maxStatements)
            return report_unreadableScan('more than 100,000 statements', 'Split it into several documents.');
        return { state: 'vex', document: read };
    }
    return report_unreadableScan('not an OpenVEX, CSAF or CycloneDX document', 'State it in one of these formats ("vexctl create" writes OpenVEX).');
};

;// CONCATENATED MODULE: ./build/review/scans/vex-documents.js


/** By this an entry of `scans.vex` names a file of the policy repository, in place of one of the base branch. */
const sharedPrefix = 'policy:';
/** The path in the policy repository that an entry of `scans.vex` names; undefined for one of the base branch. */
const sharedPath = (entry) => entry.startsWith(sharedPrefix) ? entry.slice(sharedPrefix.length).trimStart() : undefined;
/** Paths of the files that entries of `scans.vex` name in the policy repository. */
const sharedPathsOf = (entries) => entries.flatMap(entry => sharedPath(entry) ?? []);
/**
 * Reads the VEX documents of the base and of the policy repository: what a change itself states would let it judge itself. `holder`: how the policy repository
 * is called where one of its files is not there.
 */
const readVexDocuments = async (reader, entries, { shared, holder }) => {
    const own = entries.filter(entry => sharedPath(entry) === undefined);
    const files = own.length === 0 ? new Map() : await reader.readBytes('base', own);
    const vex = [];
    const problems = [];
    for (const entry of entries) {
        const path = sharedPath(entry);
        const file = path === undefined ? files.get(entry) : shared.get(path);
        const read = file?.state === 'bytes' ? readVex(file.bytes) : noDocument(file, path === undefined ? 'the base branch' : holder);
        if (read.state === 'unreadable')
            problems.push(`The VEX document "${entry}" that policy names can't be used: ${read.why}. ${read.remedy}`);
        else
            vex.push(read.document);
    }
    return { vex, problems };
};
const noDocument = (file, place) => unreadableScan(file?.state === 'unreadable' ? file.reason.replace(/\.$/u, '') : `it is no file of ${place}`, 'Correct "scans.vex" of the policy, or add the file.');

// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
;// CONCATENATED MODULE: ./build/scans/vex/apply-vex.js



/** Products under one key that are looked at, the newest: more of them say no more. */
const maxPerKey = 200;
const keyOf = (vulnerability, { type, name }) => `${vulnerability}\0${type}\0${nameKey(type, name)}`;
/** The documents with products that are named by links to a bill which another of them is. */
const withLinks = (documents) => {
    const components = new Map(documents.flatMap(document => [...(document.components ?? [])]));
    if (components.size === 0)
        return documents;
    const linked = (product) => {
        const named = product.link === undefined ? undefined : components.get(product.link);
        const purl = named === undefined ? undefined : parsePurl(named);
        return named !== undefined && purl ? { ...product, id: named, purls: [purl] } : product;
    };
    return documents.map(document => ({
        ...document,
        statements: document.statements.map(statement => statement.products.some(({ link }) => link !== undefined) ? { ...statement, products: statement.products.map(linked) } : statement),
    }));
};
const indexVex = (documents) => {
    const all = withLinks(documents)
        .flatMap(({ statements }) => statements.map(statement => ({ statement, matched: new Set(), time: timeOf(statement) })))
        .toSorted((a, b) => b.time - a.time);
    const byKey = new Map();
    for (const of of all) {
        for (const product of of.statement.products) {
            const purls = [product, ...product.subcomponents].flatMap(own => own.purls);
            for (const vulnerability of of.statement.vulnerability) {
                for (const key of new Set(purls.map(purl => keyOf(vulnerability, purl)))) {
                    const list = byKey.get(key);
                    if (!list)
                        byKey.set(key, [{ of, product }]);
                    else if (list.length < maxPerKey)
                        list.push({ of, product });
                }
            }
        }
    }
    return { all, byKey };
};
/** Milliseconds since 1970. A statement without a time is older than any with one. */
const timeOf = ({ timestamp }) => {
    const time = Date.parse(timestamp);
    return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};
/** Package URLs of the image, one for each tag and digest. Source: purl-spec, types, `oci`. */
const imagePurls = (image) => {
    const purl = (reference, separator) => {
        const at = reference.lastIndexOf(separator);
        const repository = at > reference.lastIndexOf('/') ? reference.slice(0, at) : reference;
        const rest = at > reference.lastIndexOf('/') ? reference.slice(at + 1) : '';
        const qualifiers = new Map([['repository_url', repository]]);
        if (separator === ':' && rest !== '')
            qualifiers.set('tag', rest);
        return [
            {
                type: 'oci',
                namespace: '',
                name: repository.slice(repository.lastIndexOf('/') + 1),
                ...(separator === '@' && { version: rest }),
                qualifiers,
            },
        ];
    };
    const tags = (image?.tags ?? []).flatMap(tag => purl(tag, ':'));
    const digests = (image?.digests ?? []).flatMap(digest => purl(digest, '@'));
    // A product may be given by digest and tag at once.
    const both = digests.flatMap(one => tags.map(other => ({ ...one, qualifiers: new Map([...other.qualifiers, ...one.qualifiers]) })));
    return [...tags, ...digests, ...both];
};
/** The package URL of a finding: the report's own, else one of what it says. */
const purlOf = ({ package: own }) => {
    const told = own.purl === undefined ? undefined : parsePurl(own.purl);
    if (told || own.ecosystem === '')
        return told;
    const cut = own.name.lastIndexOf(own.ecosystem === 'maven' ? ':' : '/');
    return {
        type: own.ecosystem,
        namespace: isDistributed(own.ecosystem) ? '' : own.name.slice(0, Math.max(0, cut)),
        name: own.name.slice(cut + 1),
        ...(own.version !== '' && { version: own.version }),
        qualifiers: new Map(),
    };
};
/** Where the report names no distribution, any will do. */
const covers = (stated, own) => coversPurl(isDistributed(own.type) && own.namespace === '' ? { ...stated, namespace: '' } : stated, own);
const speaksOf = (product, own, image, strictness) => {
    if (product.purls.some(stated => covers(stated, own)))
        return true;
    const isPart = product.subcomponents.some(({ purls }) => purls.some(stated => covers(stated, own)));
    const isWhole = product.purls.some(stated => image.some(one => coversPurl(stated, one)));
    if (isWhole)
        return product.subcomponents.length === 0 || isPart;
    return strictness === 'part' && isPart;
};
const suppresses = ({ status }) => status === 'not_affected' || status === 'fixed';
/** The later statement counts, and of two of one time the one by which the finding counts: which file is read first decides nothing. */
const outweighs = (one, other) => {
    const [time, before] = [timeOf(one), timeOf(other)];
    return time > before || (time === before && suppresses(other) && !suppresses(one));
};
/**
 * What the documents say of a finding, when it is that it does not count. The latest statement wins, and only `not_affected` and `fixed`
 * suppress. For what a scanner no longer reports, `part` is enough: a statement then only tells why.
 */
const suppressionByVex = (finding, { byKey }, image, strictness) => {
    const own = byKey.size === 0 ? undefined : purlOf(finding);
    if (!own)
        return undefined;
    let latest;
    for (const { of, product } of finding.aliases.flatMap(alias => [own, ...image.slice(0, 1)].flatMap(purl => byKey.get(keyOf(alias, purl)) ?? []))) {
        if (!speaksOf(product, own, image, strictness))
            continue;
        of.matched.add(product);
        if (latest === undefined || outweighs(of.statement, latest))
            latest = of.statement;
    }
    if (latest === undefined || !suppresses(latest))
        return undefined;
    const { status, justification, statement, author, timestamp } = latest;
    return { status, ...given({ justification, statement, made: timestamp }), source: author };
};

// EXTERNAL MODULE: ./build/policy/calendar-date.js
var calendar_date = __webpack_require__(18879);
;// CONCATENATED MODULE: ./build/scans/vex/doctor.js





/** Products that are told one by one; a hub's documents speak of many things that are not in the image. */
const maxUnmatched = 20;
/** Sources: OpenVEX 0.2.0, "Status Justifications", which are CSAF's and CISA's; CycloneDX 1.6, `impactAnalysisJustification`. */
const justifications = (0,word_set/* wordSet */.d)('component_not_present vulnerable_code_not_present vulnerable_code_not_in_execute_path vulnerable_code_cannot_be_controlled_by_adversary inline_mitigations_already_exist code_not_present code_not_reachable requires_configuration requires_dependency requires_environment protected_by_compiler protected_at_runtime protected_at_perimeter protected_by_mitigating_control');
/** Source: purl-spec, types. */
const purlTypes = (0,word_set/* wordSet */.d)('alpm apk bazel bitbucket bitnami cargo chocolatey cocoapods composer conan conda cpan cran deb docker ebuild gem generic github golang hackage hex huggingface julia luarocks maven mlflow npm nuget oci opam otp pear portage pub pypi qpkg rpm swid swift vscode-extension wolfi yocto');
const productWords = ({ id, subcomponents }) => [id, ...subcomponents.map(part => part.id)].join(' / ');
const doctor_suppresses = ({ statement: { status } }) => status === 'not_affected' || status === 'fixed';
/** A warning for each statement that is meant to suppress and spoke of no finding: mostly a typing error. */
const unmatchedWarnings = ({ all }) => {
    const unmatched = all
        .filter(doctor_suppresses)
        .flatMap(({ statement, matched }) => statement.products
        .filter(product => !matched.has(product))
        .map(product => `VEX statement ${statement.vulnerability[0]} / ${productWords(product)} matched no finding`));
    if (unmatched.length <= maxUnmatched)
        return unmatched;
    return [...unmatched.slice(0, maxUnmatched), `${unmatched.length - maxUnmatched} more VEX statements matched no finding`];
};
/** What is wrong with statements themselves, in full sentences. */
const examineVex = (index) => {
    const problems = index.all.flatMap(({ statement }) => problemsOf(statement).map(problem => `The VEX statement on ${statement.vulnerability[0]} ${problem}`));
    appendContradictions(index, problems);
    return problems.length <= maxUnmatched ? problems : [...problems.slice(0, maxUnmatched), `${problems.length - maxUnmatched} more.`];
};
/** What is wrong with one statement, as the end of a sentence. */
const problemsOf = ({ status, justification, statement, products }) => [
    ...(status === 'not_affected' && justification === undefined && statement === undefined
        ? ['says "not_affected" and does not justify it.']
        : []),
    ...(justification !== undefined && !justifications.has(justification)
        ? [`gives the justification "${justification}", which VEX does not know.`]
        : []),
    ...(products.length === 0 ? ["names no product, so that it can't match."] : []),
    ...products.flatMap(problemsOfProduct),
];
const problemsOfProduct = ({ id, link, purls, subcomponents }) => {
    const all = [...purls, ...subcomponents.flatMap(part => part.purls)];
    if (all.length > 0)
        return all.flatMap(({ type }) => purlTypes.has(type) ? [] : [`names "${id}", whose type "${type}" purl-spec does not have: mostly a typing error.`]);
    return link === undefined
        ? [`names "${id}", which is not a package URL, so that it can't match.`]
        : [`names "${id}", a component of a bill that is not there, so that it can't match. Give the bill as a VEX document, too.`];
};
/** Statements of the same time that say two things of one package, by whatever name: the finding then counts, which one of their authors did not mean. */
const appendContradictions = ({ byKey }, problems) => {
    const told = new Set();
    for (const products of byKey.values()) {
        if (products.length < 2 || problems.length > maxUnmatched)
            continue;
        const clearing = products.filter(({ of }) => doctor_suppresses(of));
        const counting = products.filter(({ of }) => !doctor_suppresses(of));
        for (const one of clearing) {
            const other = counting.find(candidate => timeOf(candidate.of.statement) === timeOf(one.of.statement) && isSame(one.product, candidate.product));
            if (!other)
                continue;
            const [first, second] = [one.of.statement, other.of.statement];
            const names = [...new Set([one.product.id, other.product.id])].map(id => `"${id}"`).join(' and ');
            const problem = `VEX statements of the same time on ${first.vulnerability[0]} say both "${first.status}" and "${second.status}" of ${names}: the finding counts.`;
            if (!told.has(problem))
                problems.push(problem);
            told.add(problem);
        }
    }
};
/** Whether two products have a package in common. */
const isSame = (a, b) => {
    const parts = (product) => product.subcomponents.length === 0 ? product.purls : product.subcomponents.flatMap(({ purls }) => purls);
    return parts(a).some(one => parts(b).some(other => coversPurl(one, other) || coversPurl(other, one)));
};
/** Days after which what is stated should be looked at again. */
const staleDays = 365;
/**
 * What suppresses although it was stated long ago, or is dated to come. VEX has no date of expiry; what was true of a version and a way to call it a year ago
 * need not be.
 */
const staleStatements = (suppressed, today) => {
    const said = new Map();
    for (const { finding } of suppressed) {
        const { made, source = '', status = '' } = finding.suppression ?? {};
        const day = made === undefined ? undefined : dayOf(made);
        if (day === undefined)
            continue;
        const what = `The VEX statement "${status}" on ${finding.id}${source === '' ? '' : ` by ${source}`}`;
        if (day > today)
            said.set(what, `${what} is dated ${day}, which is to come: see whether its date is right.`);
        else if ((0,calendar_date/* daysAfter */.mU)(day, staleDays) < today)
            said.set(what, `${what} is of ${day}, more than a year ago, and still suppresses: look at it again, and date it anew.`);
    }
    const all = [...said.values()];
    return all.length <= maxUnmatched
        ? all
        : [...all.slice(0, maxUnmatched), `So it is with ${all.length - maxUnmatched} more VEX statements.`];
};

;// CONCATENATED MODULE: ./build/scans/delta/comparability.js

/** True unless both say the same, or neither says anything. */
const differ = (a, b) => a !== b;
const comparability_words = { 'os-pkgs': 'operating system' };
const refusals = (base, head) => {
    const refuse = (why, remedy) => [{ report: 'head', why, remedy }];
    const [tool, other] = [head, base].map(report => report.tool || 'a scanner that the report does not name');
    if (base.tool !== head.tool)
        return refuse(`the head was scanned with ${tool}, the base with ${other}`, 'Scan both with one scanner.');
    if (base.format !== head.format)
        return refuse(`the head's report is ${head.format}, the base's ${base.format}`, 'Let the scanner write both in one format.');
    if (base.artifact !== undefined && head.artifact !== undefined && base.artifact !== head.artifact)
        return refuse(`the head's scan is of a kind "${head.artifact}", the base's of "${base.artifact}"`, 'Scan the same of both: two images, two folders, or two bills.');
    if (base.passed !== undefined && base.schemaVersion !== head.schemaVersion)
        return refuse(`the head was checked by the benchmark "${head.schemaVersion}", the base by "${base.schemaVersion}"`, 'Check both by one version of the benchmark ("kube-bench --benchmark").');
    return areOtherImages(base, head)
        ? refuse(`the reports are of different images: ${base.name} / ${head.name}`, 'Give reports of the same image under one name on both sides.')
        : [];
};
/** The last part of an image's name, without tag and digest. */
const imageName = (name) => {
    const last = name.slice(name.lastIndexOf('/') + 1);
    return last.split(/[:@]/u)[0] ?? last;
};
/**
 * True for images that have neither name nor layers in common. A name alone is no proof: images of pull requests are called by other
 * names; and a new base has none of the old one's layers.
 */
const areOtherImages = (base, head) => {
    const [old, own] = [base.image?.diffIds ?? [], head.image?.diffIds ?? []];
    if (old.length === 0 || own.length === 0 || imageName(base.name) === imageName(head.name))
        return false;
    const known = new Set(old);
    const names = new Set((base.image?.tags ?? []).map(imageName));
    return !(own.some(id => known.has(id)) || (head.image?.tags ?? []).some(tag => names.has(imageName(tag))));
};
/** True for images that are called otherwise, where no layers tell whether they are others. */
const mayBeOtherImages = (base, head) => base.artifact === 'image' &&
    base.name !== '' &&
    head.name !== '' &&
    imageName(base.name) !== imageName(head.name) &&
    !hasLayers(base, head);
const hasLayers = (...sides) => sides.every(({ image }) => (image?.diffIds.length ?? 0) > 0);
const hasSystem = ({ os, scopes }) => os !== undefined || scopes.has('os-pkgs');
/** An image whose system is found on one side only has become another, or the scanner failed to see it: this can't be told. */
const classesOf = (base, head) => {
    if (base.format !== 'trivy-json' || hasSystem(base) === hasSystem(head))
        return [];
    const side = hasSystem(base) ? base : head;
    if (!side.scopes.has('os-pkgs'))
        return [];
    const [seen, unseen] = side === base ? ['base', 'head'] : ['head', 'base'];
    return [
        {
            class: 'os-pkgs',
            why: `${comparability_words['os-pkgs']} detected in ${seen} only`,
            remedy: `Scan the image of the ${unseen} again with a scanner that knows its system, or review the change of systems by hand.`,
        },
    ];
};
/** Positive when the first version is newer, by its numbers. */
const compareVersions = (a, b) => {
    const numbers = (text) => (text ?? '')
        .split(/\D+/u)
        .filter(part => part !== '')
        .map(Number);
    const [first, second] = [numbers(a), numbers(b)];
    for (let at = 0; at < Math.max(first.length, second.length); at += 1) {
        const difference = (first[at] ?? 0) - (second[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
};
/** Whether a setting keeps such a finding out. */
const hides = (what, { fix, fixState }) => {
    switch (what) {
        case 'unfixed':
            return fix === undefined;
        case 'fixed':
            return fix !== undefined;
        case 'not-to-be-fixed':
            return fixState === 'wont-fix';
        case 'anything':
            return true;
        case 'nothing':
            return false;
    }
};
const lastWord = (scope) => scope.slice(scope.indexOf('/') + 1);
const compareReports = (base, head) => {
    const sides = { base, head };
    const versionsDiffer = differ(base.toolVersion, head.toolVersion);
    const newer = compareVersions(base.toolVersion, head.toolVersion) > 0 ? 'base' : 'head';
    const differing = [...new Set([...base.settings.keys(), ...head.settings.keys()])].filter(name => base.settings.size > 0 && head.settings.size > 0 && base.settings.get(name)?.value !== head.settings.get(name)?.value);
    const hiddenAt = (side, finding) => {
        const setting = differing.find(name => hides(sides[side].settings.get(name)?.hides ?? 'nothing', finding));
        if (setting !== undefined)
            return { why: `${side} scanned with ${setting}`, remedy: 'Scan both sides with the same settings.' };
        const { scope } = finding.package;
        if (versionsDiffer && !sides[side].scopes.has(scope) && head.format === 'trivy-json')
            return {
                why: `type ${lastWord(scope)} was scanned by the ${newer === side ? 'older' : 'newer'} scanner only`,
                remedy: 'Scan both sides with one version of the scanner.',
            };
        return undefined;
    };
    const days = [base.database, head.database].map(time => (time === undefined ? undefined : (dayOf(time) ?? time)));
    return {
        refused: refusals(base, head),
        classes: classesOf(base, head),
        hiddenAt,
        warnings: [
            ...(versionsDiffer && base.toolVersion !== undefined && head.toolVersion !== undefined
                ? [`scanner versions differ: ${base.toolVersion} / ${head.toolVersion}`]
                : []),
            ...(base.database !== undefined && head.database !== undefined && base.database !== head.database
                ? [`databases differ: ${days[0] === days[1] ? `${base.database} / ${head.database}` : days.join(' / ')}`]
                : []),
            ...differing.map(name => `scan configuration differs: ${name}`),
        ],
        doubt: mayBeOtherImages(base, head) ? `The reports may be of different images: ${base.name} / ${head.name}` : undefined,
        sameDatabase: base.database !== undefined && base.database === head.database,
    };
};

// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
;// CONCATENATED MODULE: ./build/scans/delta/identity.js


/** A package without its version and place. */
const packageKey = ({ ecosystem, name }) => `${ecosystem}\0${nameKey(ecosystem, name)}`;
/** A package at its place, without its version. */
const placedKey = (own) => `${packageKey(own)}\0${own.place.path}`;
/** Sets that are joined where they have something in common (union by link to the first, with paths halved). */
class Joined {
    #parents = new Map();
    rootOf(name) {
        let at = name;
        for (let parent = this.#parents.get(at); parent !== undefined && parent !== at; parent = this.#parents.get(at)) {
            const above = this.#parents.get(parent) ?? parent;
            this.#parents.set(at, above);
            at = above;
        }
        return at;
    }
    join(a, b) {
        const [first, second] = [this.rootOf(a), this.rootOf(b)];
        if (first !== second)
            this.#parents.set(second, first);
    }
}
/**
 * Reads which names are of one flaw from all findings of both sides: one may name it by GHSA and the other by CVE. Names are joined within a
 * package only, so that a wrong entry of a database joins no more than it must.
 */
const identitiesOf = (...sides) => {
    // Why a set of names for each package: names alone are texts of the report, whose hashes are known.
    const byPackage = new Map();
    const placeOf = ({ kind, package: own }) => `${kind}\0${packageKey(own)}`;
    for (const findings of sides) {
        for (const finding of findings) {
            if (finding.aliases.length < 2)
                continue;
            const place = placeOf(finding);
            const known = byPackage.get(place);
            const names = known ?? new Joined();
            if (!known)
                byPackage.set(place, names);
            for (const alias of finding.aliases)
                names.join(finding.id, alias);
        }
    }
    return {
        flawOf: finding => {
            const place = placeOf(finding);
            return `${place}\0${byPackage.get(place)?.rootOf(finding.id) ?? finding.id}`;
        },
    };
};
const worst = (a, b) => (a === undefined ? b : (0,severity/* worseSeverity */.E$)(a, b));
/**
 * Tellings of the same flaw in the same package and version at the same place, as one. What counts outweighs what is suppressed. Why all at
 * once: joining them one by one would copy all names for each.
 */
const merged = (tellings) => {
    if (tellings.length === 1)
        return tellings[0];
    const counting = tellings.filter(({ suppression }) => suppression === undefined);
    const first = counting[0] ?? tellings[0];
    const gravest = tellings.reduce((a, b) => (worst(a.severity, b.severity) === a.severity ? a : b));
    const aliases = [...new Set(tellings.flatMap(telling => telling.aliases))];
    const shown = first.id.startsWith('CVE-') ? first.id : (aliases.find(alias => alias.startsWith('CVE-')) ?? first.id);
    return {
        ...first,
        id: shown,
        aliases,
        paths: [...new Set(tellings.flatMap(({ paths }) => paths))],
        severity: gravest.severity,
        severityWord: gravest.severityWord,
        ...(tellings.some(({ knownExploited }) => knownExploited) && { knownExploited: true }),
    };
};
const byIdentity = (findings, { flawOf }) => {
    const all = new Map();
    for (const finding of findings) {
        const key = `${flawOf(finding)}\0${finding.package.place.path}`;
        const known = all.get(key);
        if (known)
            known.push(finding);
        else
            all.set(key, [finding]);
    }
    for (const [key, told] of all)
        if (told.length > 1)
            all.set(key, oncePerVersion(told));
    return all;
};
/** What is told of one place of a file is one thing; two lines of the same words are two. */
const occurrenceKey = (finding) => finding.mark === undefined ? finding.package.version : `${sameKey(finding)}\0${finding.lines?.start ?? ''}`;
/** By which findings of one flaw, package and place are the same on both sides: the version, and of what is about no package its mark. */
const sameKey = ({ package: { version }, mark }) => (mark === undefined ? version : `${version}\0${mark}`);
const oncePerVersion = (tellings) => [...Map.groupBy(tellings, occurrenceKey).values()].flatMap(([first, ...more]) => (first ? [merged([first, ...more])] : []));

;// CONCATENATED MODULE: ./build/scans/delta/known-packages.js


/** The names of packages as `KnownPackages` is asked for them. */
const namesOf = (packages) => new Set(Iterator.from(packages).map(({ ecosystem, name }) => nameKey(ecosystem, name)));
/** What a report tells of packages: those that it lists, and those of its findings. */
class KnownPackages {
    #scopes;
    /** Versions by package and place. */
    #placed = new Map();
    /** Places by package and version. */
    #places = new Map();
    /** `asked`: the names of the packages that it is asked for; of what else a report lists nearly all is the same on both sides. */
    constructor({ scopes, packages, findings }, asked) {
        this.#scopes = scopes;
        for (const own of packages)
            this.#add(own, asked);
        for (const { package: own } of findings)
            this.#add(own, asked);
    }
    #add(own, asked) {
        if (!asked.has(nameKey(own.ecosystem, own.name)))
            return;
        addTo(this.#placed, placedKey(own), own.version);
        addTo(this.#places, versionKey(own), own.place.path);
    }
    /** Versions of the package at its place; none when it is not there, or not known to be. */
    versionsOf(own) {
        return setOf(this.#placed.get(placedKey(own)));
    }
    /** Places of the package in just this version. */
    placesOf(own) {
        return setOf(this.#places.get(versionKey(own)));
    }
    /** As `isListedIn`, of this report. */
    isListed(scope) {
        return isListedIn(this.#scopes, scope);
    }
}
/** True when a package of the scope that is not known is not there. Where a whole file is gone, its neighbours tell whether files are listed. */
const isListedIn = (scopes, scope) => {
    const own = scopes.get(scope);
    if (own)
        return own.isListed;
    const [kind] = scope.split('/');
    return [...scopes].some(([other, { isListed }]) => isListed && other.split('/')[0] === kind);
};
const versionKey = (own) => `${packageKey(own)}\0${own.version}`;
const setOf = (values) => typeof values === 'string' ? new Set([values]) : (values ?? new Set());
const addTo = (map, key, value) => {
    const known = map.get(key);
    if (known === undefined)
        map.set(key, value);
    else if (typeof known !== 'string')
        known.add(value);
    else if (known !== value)
        map.set(key, new Set([known, value]));
};

;// CONCATENATED MODULE: ./build/scans/delta/compare-scans.js








const emptyLists = () => ({
    added: [],
    fixed: [],
    unchanged: [],
    stillVulnerable: [],
    newlyKnown: [],
    noLongerReported: [],
    changed: [],
    suppressed: [],
    notComparable: [],
});
/**
 * What became of a scan's findings from base to head. What the reports do not prove is not claimed: a finding is fixed only when the head
 * shows that its package is gone or another, and added only when the change can be its cause.
 */
const compareScans = ({ base, head }, documents = []) => {
    const vex = indexVex(documents);
    const unread = [...(base ? compare_scans_problemsOf('base', base) : []), ...compare_scans_problemsOf('head', head)];
    if (unread.length > 0 || head.state === 'unreadable' || base?.state === 'unreadable')
        return { ...emptyLists(), comparable: 'no', notComparable: unread, warnings: [] };
    if (base === undefined)
        return baselineOf(head.report, vex);
    const common = compareReports(base.report, head.report);
    if (common.refused.length > 0)
        return { ...emptyLists(), comparable: 'no', notComparable: common.refused, warnings: common.warnings };
    return new Comparison(base.report, head.report, common, vex).delta();
};
/** Why a side is no scan. */
const compare_scans_problemsOf = (report, read) => {
    if (read.state === 'unreadable')
        return [{ report, why: read.why, remedy: read.remedy }];
    return read.report.noScan ? [{ report, ...read.report.noScan }] : [];
};
/** A first scan: nothing was there to compare with, so that nothing is the change's doing. */
const baselineOf = (head, vex) => {
    const lists = emptyLists();
    const image = imagePurls(head.image);
    const identities = identitiesOf(head.findings);
    for (const versions of byIdentity(head.findings, identities).values()) {
        for (const finding of versions) {
            const suppression = finding.suppression ?? suppressionByVex(finding, vex, image, 'strict');
            if (suppression)
                lists.suppressed.push({ finding: { ...finding, suppression } });
            else
                lists.unchanged.push({ base: finding, finding });
        }
    }
    return { ...lists, comparable: 'baseline', warnings: unmatchedWarnings(vex) };
};
class Comparison {
    #base;
    #head;
    #common;
    #vex;
    #image;
    #identities;
    #lists = emptyLists();
    #unpaired;
    #atBase;
    #atHead;
    constructor(base, head, common, vex) {
        this.#base = base;
        this.#head = head;
        this.#common = common;
        this.#vex = vex;
        this.#image = imagePurls(head.image);
        this.#identities = identitiesOf(base.findings, head.findings);
        this.#unpaired = this.#pairAcrossPlaces(this.#pairWithinPlaces());
        const asked = namesOf(this.#unpaired.flatMap(({ gone, come }) => [...gone, ...come].map(finding => finding.package)));
        this.#atBase = new KnownPackages(base, asked);
        this.#atHead = new KnownPackages(head, asked);
    }
    delta() {
        for (const { gone, come } of this.#unpaired) {
            for (const finding of gone)
                this.#judgeGone(finding);
            for (const finding of come)
                this.#judgeCome(finding);
        }
        const { classes, warnings, doubt } = this.#common;
        const lists = this.#lists;
        const notComparable = [...classes, ...lists.notComparable];
        return {
            ...lists,
            notComparable,
            comparable: this.#comparable(notComparable),
            warnings: [...warnings, ...unmatchedWarnings(this.#vex)],
            ...(doubt !== undefined && { doubt }),
        };
    }
    #comparable(notComparable) {
        if (notComparable.length === 0)
            return 'yes';
        const left = new Set(this.#common.classes.map(({ class: name }) => name));
        const scopes = [...this.#base.scopes.keys(), ...this.#head.scopes.keys()];
        return left.size > 0 && scopes.every(scope => left.has(scope)) ? 'no' : 'partly';
    }
    #isLeftOut({ package: { scope } }) {
        return this.#common.classes.some(({ class: name }) => name === scope);
    }
    /** Pairs what has the same flaw, package and place: the same versions first. Gives what is left, by flaw and package. */
    #pairWithinPlaces() {
        const base = byIdentity(this.#base.findings, this.#identities);
        const head = byIdentity(this.#head.findings, this.#identities);
        const left = new Map();
        for (const [key, gone] of base)
            this.#pairAt(key, gone, head.get(key) ?? [], left);
        for (const [key, come] of head)
            if (!base.has(key))
                this.#pairAt(key, [], come, left);
        return left;
    }
    #pairAt(key, atBase, atHead, left) {
        const [gone, come] = [this.#compared(atBase), this.#compared(atHead)];
        const rest = this.#pair(gone, come, this.#mayDiffer(gone[0] ?? come[0]) ? Math.max(gone.length, come.length) : 0);
        if (rest.gone.length + rest.come.length === 0)
            return;
        const flaw = key.slice(0, key.lastIndexOf('\0'));
        for (const side of ['gone', 'come']) {
            for (const finding of rest[side]) {
                const own = finding.mark === undefined ? flaw : `${flaw}\0${finding.mark}`;
                const known = left.get(own) ?? { gone: [], come: [] };
                known[side].push(finding);
                left.set(own, known);
            }
        }
    }
    /**
     * Whether what is left of a flaw at its place is the same in other words. Versions of a package are; two secrets of one rule are two, and so are other
     * findings of a rule, unless another version of the scanner has other words for them.
     */
    #mayDiffer(finding) {
        if (finding?.mark === undefined)
            return true;
        return finding.kind !== 'secret' && this.#base.toolVersion !== this.#head.toolVersion;
    }
    /** Those of some findings that the other side can be compared with. */
    #compared(findings) {
        return this.#common.classes.length === 0 ? findings : findings.filter(finding => !this.#isLeftOut(finding));
    }
    /** Pairs findings of the same version, then at most so many of others, in the order of their versions and places. */
    #pair(gone, come, others) {
        const [before, after] = [gone[0], come[0]];
        // What nearly all come to, without the lists that several need.
        if (before && after && gone.length + come.length === 2 && (others > 0 || sameKey(before) === sameKey(after))) {
            this.#keep(before, after);
            return { gone: [], come: [] };
        }
        // Why from the end: taking the first of a long list moves all others.
        const byVersion = Map.groupBy(inOrder(gone).toReversed(), sameKey);
        const unpaired = [];
        for (const finding of inOrder(come)) {
            const old = byVersion.get(sameKey(finding))?.pop();
            if (old)
                this.#keep(old, finding);
            else
                unpaired.push(finding);
        }
        const old = inOrder([...byVersion.values()].flat());
        const pairs = Math.min(old.length, unpaired.length, others);
        for (let at = 0; at < pairs; at += 1) {
            const [first, second] = [old[at], unpaired[at]];
            if (first && second)
                this.#keep(first, second);
        }
        return { gone: old.slice(pairs), come: unpaired.slice(pairs) };
    }
    /** What is left differs by place: where as many came as went, the package has moved. */
    #pairAcrossPlaces(left) {
        return [...left.values()].map(one => one.gone.length === 0 || one.gone.length !== one.come.length ? one : this.#pair(one.gone, one.come, one.gone.length));
    }
    #suppressionOf(finding) {
        return finding.suppression ?? suppressionByVex(finding, this.#vex, this.#image, 'strict');
    }
    #keep(base, finding) {
        const suppression = this.#suppressionOf(finding);
        if (suppression) {
            this.#lists.suppressed.push({ finding: { ...finding, suppression } });
            return;
        }
        const kept = { base, finding };
        const isSameVersion = base.package.version === finding.package.version;
        if (isSameVersion)
            this.#lists.unchanged.push(kept);
        else
            this.#lists.stillVulnerable.push(kept);
        (0,append_all/* appendAll */.u)(this.#lists.changed, factsOf(base, finding, isSameVersion));
    }
    #judgeGone(finding) {
        if (finding.suppression)
            return;
        const lists = this.#lists;
        if (finding.kind === 'check' ? hasPassed(this.#head, finding) : this.#isGone(finding)) {
            lists.fixed.push({ finding });
            return;
        }
        const hidden = this.#common.hiddenAt('head', finding);
        const suppression = suppressionByVex(finding, this.#vex, this.#image, 'part');
        if (suppression)
            lists.suppressed.push({ finding: { ...finding, suppression } });
        else if (hidden)
            lists.notComparable.push({ finding, side: 'base', ...hidden });
        else
            lists.noLongerReported.push({ finding });
    }
    /** True when the head proves that the package is not there any more in the version that had the flaw. */
    #isGone({ package: own }) {
        const versions = this.#atHead.versionsOf(own);
        if (versions.has(own.version) || this.#hasMoved(own))
            return false;
        if (versions.size > 0 || this.#atHead.isListed(own.scope))
            return true;
        return this.#common.sameDatabase && !this.#isHiddenByScanner(own.scope);
    }
    #isHiddenByScanner(scope) {
        return this.#base.toolVersion !== this.#head.toolVersion && !this.#head.scopes.has(scope);
    }
    /** True when the package in this version is at one place on each side: then it went from the one to the other. */
    #hasMoved(own) {
        return this.#atBase.placesOf(own).size === 1 && this.#atHead.placesOf(own).size === 1;
    }
    #judgeCome(finding) {
        const lists = this.#lists;
        const suppression = this.#suppressionOf(finding);
        if (suppression) {
            lists.suppressed.push({ finding: { ...finding, suppression } });
            return;
        }
        const own = finding.package;
        const versions = this.#atBase.versionsOf(own);
        const hidden = this.#common.hiddenAt('base', finding);
        if (hidden)
            lists.notComparable.push({ finding, side: 'head', ...hidden });
        else if (finding.kind === 'check') {
            // Why: a check has no version and no database. One that passed before fails by what was changed; one that was not run before says nothing of that.
            if (hasPassed(this.#base, finding))
                lists.added.push({ finding, because: 'package' });
            else
                lists.newlyKnown.push({ finding });
        }
        else if (finding.kind === 'licence' && this.#base.toolVersion === this.#head.toolVersion) {
            // Why whatever the version, which is not told: a package's licence is not a database's to learn.
            lists.added.push({ finding, because: 'package' });
        }
        else if (own.name !== '' && (versions.has(own.version) || this.#hasMoved(own)))
            lists.newlyKnown.push({ finding });
        else
            lists.added.push(this.#addedOf(finding, versions));
    }
    #addedOf(finding, versions) {
        const own = finding.package;
        // What has no package has no version either: a rule speaks of another line.
        if (own.name === '' && versions.size > 0)
            return { finding, because: 'place' };
        const [from] = versions;
        if (from !== undefined)
            return { finding, because: 'version', from };
        if (this.#atBase.placesOf(own).size > 0)
            return { finding, because: 'place' };
        const isProven = own.name === '' || this.#atBase.isListed(own.scope) || this.#common.sameDatabase;
        return { finding, because: 'package', ...(!isProven && { unproven: true }) };
    }
}
/** Whether a check that failed on the other side passed on this one. */
const hasPassed = ({ passed }, { id, package: { scope } }) => passed?.has(checkKey(scope, id)) === true;
/** By version and place, so that the same reports always pair alike. */
const inOrder = (findings) => findings.length < 2
    ? [...findings]
    : findings.toSorted((a, b) => (0,sorted/* compareText */.n)(a.package.version, b.package.version) ||
        (0,sorted/* compareText */.n)(a.package.place.path, b.package.place.path) ||
        (a.lines?.start ?? 0) - (b.lines?.start ?? 0));
/** What is different about a finding. A package of the distribution has no place of its own: how many of its files are seen is told. */
const factsOf = (base, finding, isSameVersion) => {
    const facts = [];
    const tell = (field, from, to, cause) => {
        if (from !== to)
            facts.push({ finding, field, from, to, cause });
    };
    if (isSameVersion) {
        // What was not known before has not become worse.
        if (base.severity !== undefined && finding.severity !== undefined)
            tell('severity', base.severityWord, finding.severityWord, 'database');
        tell('fix', base.fix ?? null, finding.fix ?? null, 'database');
    }
    // Of what a rule says of a line. Lines of packages in lock files move with each of their neighbours.
    if (finding.mark !== undefined && base.lines && finding.lines)
        tell('line', base.lines.start, finding.lines.start, 'change');
    tell('path', base.package.place.path, finding.package.place.path, 'change');
    if (finding.package.place.kind === 'none' && base.paths.length > 0 && finding.paths.length > 0)
        tell('paths', base.paths.length, finding.paths.length, 'change');
    return facts;
};

;// CONCATENATED MODULE: ./build/scans/origin/finding-origin.js

/** The keyword of an entry of the history, as BuildKit and the builder before it write it. Other builders are not understood. */
const keywordOf = ({ createdBy }) => {
    const text = createdBy.trimStart();
    const nothing = text.indexOf('#(nop)');
    if (nothing >= 0)
        return firstWord(text.slice(nothing + '#(nop)'.length));
    return text.startsWith('/bin/sh -c') || text.startsWith('|') ? 'RUN' : firstWord(text);
};
const firstWord = (text) => text.trimStart().split(/\s/u, 1)[0] ?? '';
const squeezed = (text) => text.replace(/\s+/gu, ' ').trim();
/** True unless the entry is of another command: its text has the first line of the command as written. Variables stand in both. */
const isOfCommand = ({ createdBy }, instruction, text) => {
    if (instruction.keyword !== 'RUN' || instruction.command.form === 'exec' || instruction.heredocs.length > 0)
        return true;
    const { start, end } = instruction.command.range;
    const [line = ''] = text.slice(start, end).split('\n', 1);
    return squeezed(createdBy).includes(squeezed(line.replace(/[\\`]\s*$/u, '')));
};
/** The stages that end up in the image, from the one that begins with an image of others. */
const chainOf = (stage) => {
    const chain = [];
    for (let at = stage; at !== undefined; at = at.parent)
        chain.unshift(at);
    return chain;
};
/** Every instruction but FROM leaves one entry in the history: the last entries are those of the Dockerfile, if all of them agree. */
const instructionsByLayer = (image, { file }, chain) => {
    const { history, diffIds } = image;
    const instructions = chain.flatMap(stage => stage.instructions.filter(({ keyword }) => keyword !== 'FROM'));
    const first = history.length - instructions.length;
    if (first < 0 || history.filter(({ isEmpty }) => !isEmpty).length !== diffIds.length)
        return undefined;
    const own = new Map();
    let layer = 0;
    for (const [index, entry] of history.entries()) {
        const instruction = instructions[index - first];
        if (index >= first) {
            if (!instruction || keywordOf(entry) !== instruction.keyword || !isOfCommand(entry, instruction, file.text))
                return undefined;
            const id = diffIds[layer];
            if (!entry.isEmpty && id !== undefined)
                own.set(id, instruction);
        }
        if (!entry.isEmpty)
            layer += 1;
    }
    return own;
};
const finding_origin_placeOf = (layer, { file }, { startLine, endLine, keyword }) => ({
    layer,
    path: file.path,
    line: startLine,
    endLine,
    keyword,
});
const withLineFeeds = (text) => text.replaceAll('\r\n', '\n');
/** What a build said of layers counts for the Dockerfile that it was of, and for no other. */
const originByBuild = (dockerfile, from, provenance) => {
    if (!provenance || withLineFeeds(provenance.dockerfile) !== withLineFeeds(dockerfile.file.text))
        return () => undefined;
    const byLine = new Map(dockerfile.instructions.flatMap(own => Array.from({ length: own.endLine - own.startLine + 1 }, (_, at) => [own.startLine + at, own])));
    return ({ layer = '', layerDigest = '' }) => {
        const digest = [layerDigest, layer].find(one => provenance.lineOf.has(one) || provenance.pulled.has(one));
        if (digest === undefined)
            return undefined;
        const line = provenance.lineOf.get(digest);
        if (line === undefined)
            return finding_origin_placeOf('base', dockerfile, from);
        const instruction = byLine.get(line);
        return instruction && finding_origin_placeOf('own', dockerfile, instruction);
    };
};
/** What the scanner itself says: the text of the instruction, where one of the image's has it, or that the base image has it. */
const originByScanner = (dockerfile, from, chain) => {
    const texts = Map.groupBy(chain.flatMap(({ instructions }) => instructions), ({ range: { start, end } }) => squeezed(withoutContinuations(dockerfile.file.text.slice(start, end))));
    return ({ instruction = '', isInBase }) => {
        if (isInBase)
            return finding_origin_placeOf('base', dockerfile, from);
        const [own, ...others] = (instruction === '' ? undefined : texts.get(squeezed(withoutContinuations(instruction)))) ?? [];
        return own && others.length === 0 ? finding_origin_placeOf('own', dockerfile, own) : undefined;
    };
};
const withoutContinuations = (text) => text.replace(/[\\`]\r?\n/gu, ' ');
/** Where the layers of an image's own history tell it. Two layers of the same content have the same diff id; the later instruction is then named. */
const originByHistory = (image, dockerfile, from, chain) => {
    const own = instructionsByLayer(image, dockerfile, chain);
    const layers = new Set(image.diffIds);
    return ({ layer }) => {
        if (own === undefined || layer === undefined || !layers.has(layer))
            return undefined;
        const instruction = own.get(layer);
        return instruction ? finding_origin_placeOf('own', dockerfile, instruction) : finding_origin_placeOf('base', dockerfile, from);
    };
};
const noImage = { tags: [], digests: [], diffIds: [], history: [] };
/** Where findings of an image come from. What nothing tells of a vulnerability comes from FROM; of anything else it is not said. */
const originsInImage = ({ image = noImage }, { dockerfile, provenance }) => {
    const final = dockerfile?.finalStage;
    if (!(dockerfile && final))
        return () => undefined;
    const chain = chainOf(final);
    const from = (chain[0] ?? final).from;
    const ways = [
        originByHistory(image, dockerfile, from, chain),
        originByBuild(dockerfile, from, provenance),
        originByScanner(dockerfile, from, chain),
    ];
    return finding => {
        for (const way of ways) {
            const origin = way(finding);
            if (origin)
                return origin;
        }
        return finding.kind === 'vulnerability' ? finding_origin_placeOf('unknown', dockerfile, from) : undefined;
    };
};
/** Where findings in files come from: the file of the change, at the lines that the report names. */
const originsInFiles = (changed) => ({ package: { place }, lines }) => {
    const path = place.kind === 'file' ? changed(place.path) : undefined;
    if (path === undefined)
        return undefined;
    const span = lines ?? { start: 1, end: 1 };
    return { layer: 'file', path, line: span.start, endLine: span.end, keyword: '', ...(!lines && { isWholeFile: true }) };
};
/**
 * Where findings of a report come from. Of an image the instruction of the Dockerfile that it was built of, of files the file of the change; where a report
 * does not say what it is about, the file where the change has it, else the Dockerfile.
 */
const originsIn = (report, context) => {
    if (!report)
        return () => undefined;
    const { artifact, image } = report;
    const isImage = artifact === 'image' || image !== undefined;
    const inImage = isImage || artifact === undefined || artifact === 'sbom' ? originsInImage(report, context) : () => undefined;
    // Why: packages of a distribution are in an image, and a bill of others may be one of a folder.
    if (artifact === 'sbom')
        return finding => (isDistributed(finding.package.ecosystem) ? inImage(finding) : undefined);
    if (isImage || artifact === 'cluster')
        return inImage;
    const inFiles = context.changed ? originsInFiles(context.changed) : () => undefined;
    return finding => inFiles(finding) ?? (finding.package.place.kind === 'file' ? undefined : inImage(finding));
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/scans/risk-facts.js


/** Largest file, unpacked. EPSS of all CVEs has some 12 MB. */
const maxBytes = 256 * 1024 * 1024;
const unreadable = (why) => ({ state: 'unreadable', why });
const textOf = (bytes) => {
    try {
        const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: maxBytes }) : bytes;
        return plain.length > maxBytes ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(plain);
    }
    catch {
        // Neither gzip nor UTF-8, or too large when unpacked.
        return undefined;
    }
};
const jsonOf = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const catalog = dist/* object */.Ikc({ vulnerabilities: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ cveID: dist/* string */.YjP() })), dist/* minLength */.BpQ(1)) });
/** Rows of a CSV file without quotes that matter: ids and numbers come first, and have none. */
const rowsOf = (text) => text.split('\n').flatMap(line => (line.startsWith('#') || line.trim() === '' ? [] : [line.trim().split(',')]));
/** CISA's catalog of known exploited vulnerabilities, as JSON or CSV. One without entries is no catalog. */
const readKnownExploited = (bytes) => {
    const text = textOf(bytes);
    if (text === undefined)
        return unreadable('not UTF-8, or too large');
    const read = dist/* safeParse */.xLC(catalog, jsonOf(text));
    if (read.success)
        return { state: 'read', facts: new Set(read.output.vulnerabilities.map(({ cveID }) => cveID)) };
    const ids = rowsOf(text).flatMap(([id = '']) => /^"?(CVE-\d{4}-\d{4,19})"?$/u.exec(id)?.[1] ?? []);
    return ids.length > 0 ? { state: 'read', facts: new Set(ids) } : unreadable("not CISA's catalog of known exploited vulnerabilities");
};
const scores = dist/* object */.Ikc({ data: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ cve: dist/* string */.YjP(), epss: dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()]) })), dist/* minLength */.BpQ(1)) });
/** FIRST's EPSS scores: the daily CSV, packed or not, or an answer of the API. */
const readEpss = (bytes) => {
    const text = textOf(bytes);
    if (text === undefined)
        return unreadable('not UTF-8, or too large');
    const read = text.startsWith('{') ? dist/* safeParse */.xLC(scores, jsonOf(text)) : undefined;
    const rows = read?.success ? read.output.data.map(({ cve, epss }) => [cve, String(epss)]) : rowsOf(text);
    const facts = new Map();
    for (const [id = '', score = ''] of rows) {
        const probability = Number(score);
        if (id.startsWith('CVE-') && score !== '' && probability >= 0 && probability <= 1)
            facts.set(id, probability);
    }
    return facts.size > 0 ? { state: 'read', facts } : unreadable('not a file of EPSS scores');
};
/** A report whose findings have what the files know besides what the report says. */
const withRiskFacts = (read, { exploited, epss }) => {
    if (read.state !== 'report' || (exploited.size === 0 && epss.size === 0))
        return read;
    const known = (finding) => {
        const score = finding.epss ?? finding.aliases.map(alias => epss.get(alias)).find(found => found !== undefined);
        return {
            ...finding,
            ...(score !== undefined && { epss: score }),
            ...(finding.aliases.some(alias => exploited.has(alias)) && { knownExploited: true }),
        };
    };
    return { state: 'report', report: { ...read.report, findings: read.report.findings.map(known) } };
};

;// CONCATENATED MODULE: ./build/scans/scan-notes.js


/** Scopes of Trivy's that are about files, and list no packages. */
const isOfFiles = (scope) => /^(?:secret|config|license)/u.test(scope);
/** True where packages were looked at, and none of them is listed without a finding. */
const hasUnlistedPackages = (scopes) => {
    const ofPackages = [...scopes].filter(([scope]) => !isOfFiles(scope));
    return ofPackages.length > 0 && ofPackages.every(([, { isListed }]) => !isListed);
};
/** What a reader should know of reports and VEX documents besides the delta, in full sentences. */
const notesOfScan = (sides, documents) => [
    ...[sides.base, sides.head].flatMap((read, index) => {
        if (read?.state !== 'report')
            return [];
        const { notes, os, scopes, unknownVersion } = read.report;
        const side = index === 0 ? 'base' : 'head';
        return [
            ...notes.map(note => `${note} (${side})`),
            ...(unknownVersion === undefined
                ? []
                : [`The ${side}'s report is in ${unknownVersion}, which is not known: it is read as the newest that is.`]),
            ...(os?.endOfLife
                ? [
                    `The ${side}'s system, ${os.name}, is past its end of life: no new advisories are published for it, so that few findings mean little.`,
                ]
                : []),
            ...(index === 1 && hasUnlistedPackages(scopes)
                ? [
                    `The head lists no packages without findings, so that what vanished is not proven to be fixed.${read.report.tool === 'trivy' ? ' Scan with --list-all-pkgs.' : ''}`,
                ]
                : []),
        ];
    }),
    ...documents.flatMap(({ format, version, isKnownVersion }) => isKnownVersion
        ? []
        : [`A VEX document has version "${version.slice(0, 20)}" of ${format}, which is not known: it is read as the newest that is.`]),
    ...examineVex(indexVex(documents)),
];

;// CONCATENATED MODULE: ./build/scans/compare-pair.js






/**
 * A report whose image says that it was built of the other side's commit is a scan that did not happen. Why no other commit tells that: jobs of pull requests
 * build what would be merged, and labels are inherited from the image that one is built from.
 */
const ofOwnCommit = (side, read, commits) => {
    if (!commits || commits.base === commits.head || read.state !== 'report')
        return read;
    const { revision } = read.report.image ?? {};
    const other = side === 'head' ? 'base' : 'head';
    if (revision === undefined || revision !== commits[other])
        return read;
    return report_unreadableScan(`its image says that it was built of ${revision.slice(0, 12)}, the commit of the ${other}`, `Build and scan the image of the ${side}.`);
};
/** Compares the reports of both sides; without a base, the head's is a baseline. */
const comparePair = (base, head, { vex, facts, today, commits, provenance, ...places }) => {
    const sides = {
        base: base && withRiskFacts(ofOwnCommit('base', base, commits), facts),
        head: withRiskFacts(ofOwnCommit('head', head, commits), facts),
    };
    const delta = compareScans(sides, vex);
    return {
        delta,
        originOf: originsIn(head.state === 'report' ? head.report : undefined, {
            ...places,
            provenance: provenance?.state === 'provenance' ? provenance.provenance : undefined,
        }),
        notes: [
            ...notesOfScan(sides, vex),
            ...staleStatements(delta.suppressed, today),
            ...(provenance?.state === 'unreadable' ? [`The provenance of the build can't be used: ${provenance.why}. ${provenance.remedy}`] : []),
        ],
    };
};

;// CONCATENATED MODULE: ./build/scans/origin/build-provenance.js





/** Largest provenance that is read, in bytes: that of a build of hundreds of steps has some hundred kilobytes. */
const maxProvenanceBytes = 16 * 1024 * 1024;
const range = dist/* object */.Ikc({ start: dist/* object */.Ikc({ line: number }) });
/** Source: moby/buildkit, solver/llbsolver/provenance/types and docs/attestations/slsa-definitions.md. */
const buildKit = dist/* object */.Ikc({
    source: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({
        locations: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ locations: listOf(dist/* object */.Ikc({ sourceIndex: number, ranges: listOf(range) })) })))),
        infos: listOf(dist/* object */.Ikc({ filename: parts_text, data: parts_text })),
    }))),
    layers: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), listOf(listOf(dist/* object */.Ikc({ digest: dist/* string */.YjP() })))))),
});
const buildConfig = dist/* object */.Ikc({
    llbDefinition: listOf(dist/* object */.Ikc({
        id: parts_text,
        inputs: texts,
        op: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({
            Op: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({
                source: dist/* optional */.lqM(dist/* unknown */.L5J()),
                exec: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ mounts: listOf(dist/* object */.Ikc({ dest: parts_text, input: number })) }))),
                file: dist/* optional */.lqM(dist/* unknown */.L5J()),
            }))),
        }))),
    })),
});
const metadataKey = 'https://mobyproject.org/buildkit@v1#metadata';
const parts = dist/* union */.KCZ([
    dist/* pipe */.FsL(dist/* object */.Ikc({ buildConfig, metadata: dist/* object */.Ikc({ [metadataKey]: buildKit }) }), dist/* transform */.pdi(({ buildConfig: config, metadata }) => ({ config, buildKit: metadata[metadataKey] }))),
    dist/* pipe */.FsL(dist/* object */.Ikc({
        buildDefinition: dist/* object */.Ikc({ internalParameters: dist/* object */.Ikc({ buildConfig }) }),
        runDetails: dist/* object */.Ikc({ metadata: dist/* object */.Ikc({ buildkit_metadata: buildKit }) }),
    }), dist/* transform */.pdi(({ buildDefinition, runDetails }) => ({
        config: buildDefinition.internalParameters.buildConfig,
        buildKit: runDetails.metadata.buildkit_metadata,
    }))),
]);
/**
 * The predicate of SLSA 0.2 or 1, as it is given: alone, as an in-toto statement, as `docker buildx imagetools inspect` prints it, or in the file that
 * `docker buildx build --metadata-file` writes.
 */
const predicateOf = (document) => {
    if (!(0,record/* isRecord */.u)(document))
        return undefined;
    if ('buildConfig' in document || 'buildDefinition' in document)
        return document;
    const inner = document['predicate'] ??
        document['SLSA'] ??
        Object.entries(document).find(([key]) => key.startsWith('buildx.build.provenance') || /^\w+\/[\w/]+$/u.test(key))?.[1];
    return (0,record/* isRecord */.u)(inner) && 'SLSA' in inner ? inner['SLSA'] : inner;
};
const build_provenance_unreadable = (why) => report_unreadableScan(why, 'Build with "docker buildx build --provenance mode=max", and give what "docker buildx imagetools inspect --format \'{{ json .Provenance }}\'" prints.');
/** What is known of a build's steps and of the layers of their results. */
class BuildSteps {
    #steps;
    #source;
    #chains;
    #lines = new Map();
    #pulled = new Set();
    constructor({ config, buildKit: { source, layers } }) {
        this.#steps = new Map(config.llbDefinition.map(step => [step.id, step]));
        this.#source = source;
        this.#chains = new Map(Object.entries(layers ?? {}).flatMap(([output, [chain = []]]) => chain.length === 0 ? [] : [[stepOf(output), chain.map(({ digest }) => digest)]]));
        for (const [step, chain] of this.#chains)
            if (this.#isSource(step))
                for (const digest of chain)
                    this.#pulled.add(digest);
        for (const [step, chain] of this.#chains)
            if (!this.#isSource(step))
                this.#place(step, chain);
    }
    /** A layer that several lines could have made is left out. */
    layers() {
        const lineOf = [...this.#lines].flatMap(([digest, [line, ...others]]) => line === undefined || others.length > 0 || this.#pulled.has(digest) ? [] : [[digest, line]]);
        return { pulled: this.#pulled, lineOf: new Map(lineOf) };
    }
    #isSource(step) {
        return this.#steps.get(step)?.op?.Op?.source !== undefined;
    }
    /**
     * The last layer of a step's result is its own; those below are of the steps before it, when each of them made one. Why those, too: of steps within a stage the
     * layers are not always told.
     */
    #place(step, chain) {
        this.#add(chain.at(-1), step);
        const { made, from } = this.#before(step);
        const below = from === undefined ? 0 : (this.#chains.get(from)?.length ?? Number.NaN);
        if (made.length !== chain.length - below)
            return;
        for (const [at, one] of made.entries())
            this.#add(chain[below + at], one);
    }
    /** The steps that made the file system of a step, its own at the end, and the one that it began with; undefined: with nothing. */
    #before(step) {
        const made = [];
        const seen = new Set();
        for (let at = step; at !== undefined && !seen.has(at); at = this.#rootOf(at)) {
            if (this.#isSource(at))
                return { made: made.toReversed(), from: at };
            seen.add(at);
            made.push(at);
        }
        return { made: made.toReversed(), from: undefined };
    }
    /** The step whose file system a step changes. */
    #rootOf(step) {
        const { inputs = [], op } = this.#steps.get(step) ?? {};
        const { exec } = op?.Op ?? {};
        const input = exec?.mounts.find(({ dest }) => dest === '/')?.input ?? 0;
        const from = inputs[input];
        return from === undefined ? undefined : stepOf(from);
    }
    #add(digest, step) {
        const [place] = this.#source?.locations?.[step]?.locations ?? [];
        const line = place?.ranges[0]?.start.line;
        if (digest === undefined || !line || (place?.sourceIndex ?? 0) !== 0)
            return;
        this.#lines.set(digest, (this.#lines.get(digest) ?? new Set()).add(line));
    }
}
/** `step3` of `step3:0`. */
const stepOf = (output) => output.split(':')[0] ?? '';
/** Reads BuildKit's provenance of a build, of `mode=max`: the other mode does not tell steps and layers. Nothing in it is proven. */
const readProvenance = (bytes) => {
    if (bytes.length > maxProvenanceBytes)
        return build_provenance_unreadable(`larger than ${maxProvenanceBytes / 1024 / 1024} MiB`);
    const predicate = predicateOf((0,parse_json/* parseJson */.q)(bytes));
    if (!(0,record/* isRecord */.u)(predicate))
        return build_provenance_unreadable("not BuildKit's provenance of a build");
    const read = dist/* safeParse */.xLC(parts, predicate);
    if (!read.success)
        return build_provenance_unreadable(`${problemOf('BuildKit provenance', read.issues)}; steps are told with mode=max only`);
    const [info] = read.output.buildKit.source?.infos ?? [];
    const layers = new BuildSteps(read.output).layers();
    if (info === undefined || layers.lineOf.size + layers.pulled.size === 0)
        return build_provenance_unreadable('it tells no lines or no layers');
    return { state: 'provenance', provenance: { ...layers, dockerfile: Buffer.from(info.data, 'base64').toString('utf8') } };
};

// EXTERNAL MODULE: ./build/policy/glob.js
var glob = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/policy/mode-setting.js
var mode_setting = __webpack_require__(52730);
// EXTERNAL MODULE: ./build/text/wildcard.js
var wildcard = __webpack_require__(10393);
;// CONCATENATED MODULE: ./build/policy/scan-settings.js



/** A report's name without folder and ending stands for the role of its image: `shop` of `scans/shop.json`. */
const isOfReport = ({ reports }, report) => {
    if (reports.length === 0)
        return true;
    const file = (0,text_path/* fileNameOf */.bV)(report);
    const dot = file.lastIndexOf('.');
    const names = [report, file, dot > 0 ? file.slice(0, dot) : file];
    return reports.some(pattern => names.some(name => (0,wildcard/* matchesWildcard */._)(pattern, name)));
};
const isAtPath = ({ paths }, path) => paths.length === 0 || (path !== undefined && (0,glob/* matchesAnyGlob */.oy)(path, paths));
/**
 * What counts for a report, and for what lies at a path of it; a later entry of `overrides` beats an earlier one. Without a path only what is
 * said of the whole report. The policy is that of the day (`policyOn`).
 */
const scanSettingsFor = ({ scans }, report, path) => {
    const { block, unfixed, baseImage, epss, graceDays, overdueDays } = scans;
    let settings = { block, unfixed, baseImage, epss, graceDays, overdueDays, mode: scans.mode.mode };
    for (const entry of scans.overrides) {
        if (!isOfReport(entry, report) || !isAtPath(entry, path))
            continue;
        const { reports: _reports, paths: _paths, mode, ...own } = entry;
        settings = { ...settings, ...own, ...(mode && { mode: mode.mode }) };
    }
    return settings;
};

// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
;// CONCATENATED MODULE: ./build/verdict/considered-scan.js






/** True when the waiver names the vulnerability in its package, wherever that lies and whether or not the waiver still counts. */
const isNamedBy = ({ vulnerabilities, packages }, { aliases, package: { name } }) => aliases.some(alias => vulnerabilities.includes(alias)) &&
    (packages.length === 0 || packages.some(pattern => (0,wildcard/* matchesWildcard */._)(pattern, name)));
/** True when policy lets the waiver count on that day. */
const isInForce = ({ until }, { suppressions }, today) => !(0,calendar_date/* hasExpired */.oN)(until, today) && (until !== undefined || !suppressions.requireExpiry);
const waiverOf = (finding, path, policy, today) => policy.scans.waivers.find(waiver => isNamedBy(waiver, finding) &&
    (waiver.paths.length === 0 || (path !== undefined && (0,glob/* matchesAnyGlob */.oy)(path, waiver.paths))) &&
    isInForce(waiver, policy, today));
const isOverdue = ({ published, fix }, { overdueDays }, today) => fix !== undefined && published !== undefined && (0,calendar_date/* daysAfter */.mU)(published, overdueDays) < today;
const isInGrace = ({ published }, { graceDays }, today) => graceDays > 0 && published !== undefined && (0,calendar_date/* daysAfter */.mU)(published, graceDays) >= today;
/** What a milder mode for the finding's own path leaves of an effect; that of the whole report is the verdict's. */
const milder = (given, own, ofReport) => {
    if (given.effect !== 'blocks' || !(0,mode_setting/* isMilder */.gJ)(own, ofReport))
        return given;
    const [effect, does] = own === 'warn' ? ['warns', 'warns'] : ['ignored', 'observes'];
    return { effect, because: `policy only ${does} here${given.because === undefined ? '' : `: ${given.because}`}` };
};
const effectOf = (finding, origin, scans, today) => {
    if (finding.knownExploited)
        return { effect: 'blocks', because: 'known to be exploited' };
    if ((finding.epss ?? 0) >= scans.epss)
        return { effect: 'blocks', because: `EPSS ${finding.epss}` };
    if (isOverdue(finding, scans, today))
        return { effect: 'blocks', because: `published on ${finding.published}, more than ${scans.overdueDays} days ago` };
    if (finding.severity === undefined ? scans.block === 'none' : !(0,considered/* meets */.D)(finding.severity, scans.block))
        return { effect: 'warns', because: `less severe than ${scans.block}` };
    if (isInGrace(finding, scans, today))
        return { effect: 'warns', because: `published on ${finding.published}, in its days of grace` };
    if (finding.fix === undefined && scans.unfixed !== 'block')
        return { effect: scans.unfixed === 'warn' ? 'warns' : 'ignored', because: 'no fix is known' };
    if (origin?.layer === 'base' && scans.baseImage !== 'block')
        return { effect: scans.baseImage === 'warn' ? 'warns' : 'ignored', because: 'it is in the base image' };
    return { effect: 'blocks' };
};
/** The worst first: exploited, mendable, likely. */
const byUrgency = ({ finding: a }, { finding: b }) => Number(b.knownExploited ?? false) - Number(a.knownExploited ?? false) ||
    Number(b.fix !== undefined) - Number(a.fix !== undefined) ||
    (b.epss ?? 0) - (a.epss ?? 0);
/** Sorts what a scan's delta brings by what policy makes of it. */
const considerScan = (delta, { policy, today, name = '', originOf = () => undefined }) => {
    const { mode } = scanSettingsFor(policy, name);
    const effect = (finding, origin) => {
        const path = finding.package.place.path === '' ? origin?.path : finding.package.place.path;
        const waiver = waiverOf(finding, path, policy, today);
        if (waiver)
            return { effect: 'waived', waiver };
        const own = scanSettingsFor(policy, name, path);
        return milder(effectOf(finding, origin, own, today), own.mode, mode);
    };
    const consider = (finding, added) => {
        const origin = originOf(finding);
        return { finding, ...(added && { added }), ...(origin && { origin }), ...effect(finding, origin) };
    };
    const others = policy.scans.knownExploited === 'all'
        ? [...delta.newlyKnown, ...delta.unchanged, ...delta.stillVulnerable].filter(({ finding }) => finding.knownExploited)
        : [];
    const counting = [...delta.added.map(entry => consider(entry.finding, entry)), ...others.map(({ finding }) => consider(finding))];
    return { delta, mode, counting: counting.toSorted(byUrgency) };
};
/** What counts, as a person wants it: what is exploited or can be mended, and what nobody can mend. */
const counted = (counting) => {
    const isUrgent = ({ finding }) => finding.fix !== undefined || finding.knownExploited === true;
    return { urgent: counting.filter(isUrgent), unfixed: counting.filter(entry => !isUrgent(entry)) };
};

// EXTERNAL MODULE: ./build/verdict/decide-verdict.js + 5 modules
var decide_verdict = __webpack_require__(69057);
;// CONCATENATED MODULE: ./build/verdict/scan-waivers.js


const scan_waivers_nameOf = ({ vulnerabilities, packages, owner }) => [
    `The waiver for ${vulnerabilities.join(', ')}`,
    ...(packages.length === 0 ? [] : [`in ${packages.join(', ')}`]),
    ...(owner === undefined ? [] : [`(${owner})`]),
].join(' ');
/** All that the reports of the head tell. */
const scan_waivers_findingsIn = ({ delta }) => [delta.added, delta.unchanged, delta.stillVulnerable, delta.newlyKnown, delta.suppressed].flatMap(list => list.map(({ finding }) => finding));
/**
 * Which waivers of vulnerabilities do not count, and which name nothing that the scans of the head have, in full sentences. The latter can only be told where all
 * scans can be used.
 */
const scanWaiverNotes = (scans, policy, today) => {
    const { waivers } = policy.scans;
    if (waivers.length === 0)
        return [];
    const canTell = scans.length > 0 && scans.every(({ delta }) => delta.comparable === 'yes' || delta.comparable === 'baseline');
    const named = (canTell ? scans.flatMap(scan_waivers_findingsIn) : []).flatMap(finding => finding.aliases.map(name => ({ name, finding })));
    const byName = Map.groupBy(named, ({ name }) => name);
    const covers = (waiver) => waiver.vulnerabilities.some(name => byName.get(name)?.some(({ finding }) => isNamedBy(waiver, finding)));
    return waivers.flatMap(waiver => {
        const what = scan_waivers_nameOf(waiver);
        if ((0,calendar_date/* hasExpired */.oN)(waiver.until, today))
            return [`${what} counted until ${waiver.until} and no longer does. Mend what it names, or renew it.`];
        if (!isInForce(waiver, policy, today))
            return [`${what} does not count, because policy asks for an "until" date.`];
        return canTell && !covers(waiver) ? [`${what} covers no finding. Remove it.`] : [];
    });
};

// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/cli/system-clock.js
var system_clock = __webpack_require__(58318);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/cli/commands/scans.js
























/** `tidewaiter scans`: what a change adds to a scanner's results. Exit code 1 when policy does not let it pass, or it can't be told. */
const scans = async (request) => {
    const today = system_clock/* systemClock */.m.today();
    const policy = (0,mode/* policyOn */.Gn)((await (0,load_policy/* loadLocalPolicy */.Ii)(request)).policy, today);
    const facts = {
        exploited: readFacts(request.kev, readKnownExploited, new Set()),
        epss: readFacts(request.epss, readEpss, new Map()),
    };
    const dockerfile = request.dockerfile === undefined ? undefined : readDockerfile(request.dockerfile);
    const { base: baseReport, head = '' } = request;
    const base = baseReport === undefined ? undefined : readReport(baseReport);
    const provenance = request.provenance === undefined ? undefined : readProvenance(readBytes(request.provenance));
    const { paths, unread } = documentsOf(request, policy.scans.vex);
    const context = { facts, today, dockerfile, provenance, vex: paths.map(readDocument) };
    const { delta, originOf, notes } = comparePair(base, readReport(head), context);
    const scan = considerScan(delta, { policy, today, name: (0,text_path/* fileNameOf */.bV)(head), originOf });
    const verdict = (0,decide_verdict/* decideScanVerdict */.nN)([{ name: head, scan, files: { base: baseReport ?? '', head } }]);
    const told = [...unread, ...notes, ...scanWaiverNotes([scan], policy, today)];
    await (0,write_result/* writeResult */.Z)(request, paint => request.format === 'json' ? (0,reports_escape/* jsonPieces */.Mx)(renderScansJson(scan, verdict, told)) : renderScansText(scan, verdict, told, paint));
    return verdict.mayMerge ? 0 : 1;
};
/** The VEX documents that count: those of the command line, and those that policy names, of which the policy repository's are in a checkout of it. */
const documentsOf = ({ vex, policy: checkout }, named) => {
    const shared = sharedPathsOf(named);
    const own = named.filter(entry => sharedPath(entry) === undefined);
    if (checkout !== undefined)
        return { paths: [...vex, ...own, ...shared.map(path => (0,external_node_path_.join)(checkout, path))], unread: [] };
    const unread = shared.map(path => `The VEX document "${path}" of the policy repository is not read: name a checkout of that repository with --policy.`);
    return { paths: [...vex, ...own], unread };
};
const readDockerfile = (path) => {
    const read = (0,decode_text/* decodeText */.g7)(readBytes(path));
    if (read.state !== 'text')
        throw new usage_error/* UsageError */.e(`"${(0,reports_escape/* plainLine */.h0)(path)}" can't be read as a Dockerfile.`);
    return (0,parse/* parseDockerfile */.A)((0,source_file/* sourceFile */.s)(path, read.text));
};
/** A report that is missing is a scan that did not happen: the comparison says so. */
const readReport = (path) => {
    const status = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (!status)
        return missingScan;
    // Why links are followed: who runs the command names the file.
    const target = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (!target?.isFile())
        return { state: 'unreadable', why: 'not a file', remedy: 'Name the file that the scanner writes.' };
    if (target.size > maxScanBytes)
        return tooLarge(maxScanBytes);
    return readScanFile(() => (0,external_node_fs_.readFileSync)(path));
};
const readBytes = (path) => {
    try {
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch {
        throw new usage_error/* UsageError */.e(`"${(0,reports_escape/* plainLine */.h0)(path)}" can't be read.`);
    }
};
/** A statement that can't be read would let its finding count: that is told, since who wrote it meant something. */
const readDocument = (path) => {
    const read = read_vex_readVex(readBytes(path));
    if (read.state === 'unreadable')
        throw new usage_error/* UsageError */.e(`"${(0,reports_escape/* plainLine */.h0)(path)}" can't be used: ${(0,reports_escape/* plainLine */.h0)(read.why)}. ${read.remedy}`);
    return read.document;
};
const readFacts = (path, read, none) => {
    if (path === undefined)
        return none;
    const facts = read(readBytes(path));
    if (facts.state === 'unreadable')
        throw new usage_error/* UsageError */.e(`"${(0,reports_escape/* plainLine */.h0)(path)}" can't be used: ${facts.why}.`);
    return facts.facts;
};


/***/ }),

/***/ 58318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The machine's date. */
const systemClock = { today: () => new Date().toISOString().slice(0, 10) };


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


/***/ }),

/***/ 50475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** The value of a JSON text, of UTF-8 where it comes as bytes; undefined when it is not JSON: no schema accepts that. */
const parseJson = (json) => {
    try {
        return JSON.parse(typeof json === 'string' ? json : new TextDecoder('utf-8', { fatal: true }).decode(json));
    }
    catch {
        // Neither JSON nor UTF-8.
        return undefined;
    }
};


/***/ }),

/***/ 82357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ percentDecoded)
/* harmony export */ });
/** A text with its percent-encoding decoded; one whose encoding is broken as it is. Source: RFC 3986, section 2.1. */
const percentDecoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};


/***/ }),

/***/ 98370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/** True of what JSON and YAML call an object or a mapping: neither a list nor null. */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


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