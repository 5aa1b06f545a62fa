export const id = 524;
export const ids = [524];
export const modules = {

/***/ 44524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gateScanResults: () => (/* binding */ gateScanResults)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/artifacts/dockerfile/parse.js + 21 modules
var parse = __webpack_require__(98469);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(99954);
// EXTERNAL MODULE: ./build/review/images/gate-images.js
var gate_images = __webpack_require__(98564);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/text/word-set.js
var word_set = __webpack_require__(38161);
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

// EXTERNAL MODULE: ./build/text/record.js
var record = __webpack_require__(68901);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(58379);
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
const unreadableScan = (why, remedy) => ({ state: 'unreadable', why, remedy });
/** A scan that did not happen, or whose report did not come. */
const missingScan = unreadableScan('missing file', 'Let the scanner write it there, or correct the path.');

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
var parse_json = __webpack_require__(16340);
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
const sarif_markOf = ({ fingerprints, partialFingerprints, locations: [location], message: told }) => {
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
        ...(!named && { mark: isKnown ? wordsOf(item) : sarif_markOf(item) }),
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
const tooLarge = (most) => unreadableScan(`larger than ${most / 1024 / 1024} MiB`, 'Scan fewer images or folders at once, one report for each.');
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
    return 'why' in json ? unreadableScan(json.why, json.remedy) : readScanDocument(json.value);
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
            return unreadableScan(read, remedyOf(read));
        if (read.findings.length > maxFindings)
            return unreadableScan('more than 100,000 findings', 'Scan less at once, or let the scanner leave out what is of no severity.');
        // Why: where findings stand in a version that is not known, nobody knows.
        if (read.unknownVersion !== undefined && read.findings.length === 0 && !read.noScan)
            return unreadableScan(`${read.unknownVersion} is not known, and no finding stands where those before have them`, otherFormat);
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

;// CONCATENATED MODULE: ./build/scans/attested/vulnerability-scan.js







/** cosign's predicate around any scanner's report. Source: cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md. */
const cosignType = 'https://cosign.sigstore.dev/attestation/vuln/v1';
/** in-toto's own predicates, which list vulnerabilities without packages. Source: in-toto/attestation, spec/predicates/vuln.md, vulns_02.md. */
const inTotoTypes = (0,word_set/* wordSet */.d)('https://in-toto.io/attestation/vulns/v0.1 https://in-toto.io/attestation/vulns/v0.2');
/** Predicate types of attestations that are scans. */
const isScanPredicate = (predicateType) => predicateType === cosignType || inTotoTypes.has(predicateType);
const metadata = dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ scanFinishedOn: parts_text, scanStartedOn: parts_text })));
const cosignPredicate = dist/* object */.Ikc({ scanner: dist/* object */.Ikc({ uri: parts_text, version: parts_text, result: dist/* unknown */.L5J() }), metadata });
const score = dist/* union */.KCZ([dist/* string */.YjP(), dist/* pipe */.FsL(dist/* number */.aig(), dist/* transform */.pdi(String))]);
const found = dist/* object */.Ikc({ id: dist/* string */.YjP(), severity: listOf(dist/* object */.Ikc({ method: parts_text, score })) });
const inTotoPredicate = dist/* object */.Ikc({
    scanner: dist/* object */.Ikc({
        uri: dist/* string */.YjP(),
        version: parts_text,
        db: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ lastUpdate: parts_text }))),
        // Why two forms: the text of the specification has the one, its example the other.
        result: dist/* array */.YOg(dist/* union */.KCZ([
            found,
            dist/* pipe */.FsL(dist/* object */.Ikc({ vulnerability: found }), dist/* transform */.pdi(({ vulnerability }) => vulnerability)),
        ])),
    }),
    metadata,
});
const timeOf = (said) => {
    const time = Date.parse(said?.scanFinishedOn || (said?.scanStartedOn ?? ''));
    return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};
const unreadable = (why) => ({
    read: { state: 'unreadable', why, remedy: 'Attest the report as the scanner writes it ("cosign attest --type vuln").' },
    time: Number.NEGATIVE_INFINITY,
});
/** `pkg:github/aquasecurity/trivy@244fd47e07d1004f0aed9` is `trivy`. */
const scannerName = (uri) => (uri.split(/[?#@]/u)[0] ?? '').replace(/\/+$/u, '').split('/').at(-1)?.toLowerCase() ?? '';
const vulnerability_scan_severityOf = (said) => {
    const named = said.find(one => severityOfWord(one.score) !== undefined);
    if (named)
        return { severity: severityOfWord(named.score), severityWord: named.score };
    const numbered = said.find(one => one.score.trim() !== '' && Number.isFinite(Number(one.score)));
    return { severity: numbered && severityOfScore(Number(numbered.score)), severityWord: numbered?.score ?? '' };
};
const readInToto = (predicate) => {
    const read = dist/* safeParse */.xLC(inTotoPredicate, predicate);
    if (!read.success)
        return unreadable(problemOf('vulns', read.issues));
    const { uri, version, db, result } = read.output.scanner;
    const findings = result.map((one) => {
        const aliases = aliasesOf(one.id, []);
        const unnamed = { scope: 'vulnerabilities', ecosystem: '', name: '', version: '', place: noPlace };
        return { kind: 'vulnerability', id: aliases[0], aliases, ...vulnerability_scan_severityOf(one.severity), package: unnamed, paths: [] };
    });
    const report = {
        ...emptyReport(scannerName(uri), 'in-toto-vulns', ''),
        ...given({ toolVersion: version, database: db?.lastUpdate }),
        artifact: 'image',
        scopes: new Map([['vulnerabilities', { isListed: false }]]),
        findings,
        reported: findings.length,
        notes: ['The attestation names no packages, so that what vanished is not proven to be fixed.'],
    };
    return { read: { state: 'report', report }, time: timeOf(read.output.metadata) };
};
/** Reads the predicate of a scan's attestation, of a type that `isScanPredicate` knows. Nothing of it is trusted but what its signer is. */
const readAttestedScan = (predicateType, predicate) => {
    if (inTotoTypes.has(predicateType))
        return readInToto(predicate);
    const read = dist/* safeParse */.xLC(cosignPredicate, predicate);
    if (!read.success)
        return unreadable(problemOf('vuln', read.issues));
    return { read: readScanDocument(read.output.scanner.result), time: timeOf(read.output.metadata) };
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
var percent_decoded = __webpack_require__(50084);
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
const readVex = (bytes) => {
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
            return unreadableScan(read, 'Write the document anew, or check it by the schema of its format.');
        if (read.statements.length > maxStatements)
            return unreadableScan('more than 100,000 statements', 'Split it into several documents.');
        return { state: 'vex', document: read };
    }
    return unreadableScan('not an OpenVEX, CSAF or CycloneDX document', 'State it in one of these formats ("vexctl create" writes OpenVEX).');
};

// EXTERNAL MODULE: ./build/signing/policy/image-name.js
var image_name = __webpack_require__(72404);
// EXTERNAL MODULE: ./build/verdict/gates/completeness-gate.js
var completeness_gate = __webpack_require__(90541);
// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(72626);
// EXTERNAL MODULE: ./build/review/images/brought-images.js
var brought_images = __webpack_require__(62352);
;// CONCATENATED MODULE: ./build/review/scans/unscanned-images.js


/** Places whose images are run, or built on. Jobs of a pipeline and BuildKit's frontend end up nowhere. */
const imagesThatRun = new Set([
    'from',
    'copy-from',
    'service',
    'container',
    'image-volume',
    'custom-resource',
]);
const namesOf = ({ name, image }) => [name, ...(image?.tags ?? []), ...(image?.digests ?? [])].flatMap(text => (0,image_reference/* parseImageReference */.o_)(text) ?? []);
/**
 * True when a report is about the image: of its digest; without one, of its tag. A report that tells no digest of the image is about whatever
 * the tag meant when it was made.
 */
const isAbout = (wanted, names) => {
    const own = names.filter(name => (0,image_reference/* sameRepository */.RB)(name, wanted));
    if (wanted.digest !== undefined && own.some(({ digest }) => digest !== undefined))
        return own.some(({ digest }) => digest === wanted.digest);
    const tagOf = ({ tag, digest }) => tag ?? (digest === undefined ? 'latest' : undefined);
    return own.some(name => tagOf(name) !== undefined && tagOf(name) === tagOf(wanted));
};
/** Whether one of the reports is about the image. */
const isScanned = (wanted, reports) => isAbout(wanted, reports.flatMap(namesOf));
/**
 * Images that a change brings in and that no scan of the head is about, as `path: image`, each once. What a Dockerfile builds on is in the
 * image that it builds; what this repository builds, and what only a template knows, is not asked for.
 */
const unscannedImages = ({ result: { changes }, base, head, rendered }, scans) => {
    // Why: what a report that can't be read is about, nobody knows, and the verdict says so already.
    if (scans.some(({ read }) => read.state === 'unreadable'))
        return [];
    const reports = scans.flatMap(({ read, dockerfile }) => read.state === 'report' && !read.report.noScan ? [{ report: read.report, dockerfile }] : []);
    const names = reports.flatMap(({ report }) => namesOf(report));
    // Why all: Clair and Snyk say that it was an image, and nothing of it; a scanned bill that has a system's packages is one of an image.
    const isOfImage = ({ image, artifact, os, scopes }) => image !== undefined || artifact === 'image' || (artifact === 'sbom' && (os !== undefined || scopes.has('os-pkgs')));
    const built = new Set(reports.flatMap(({ report, dockerfile }) => (isOfImage(report) && dockerfile !== undefined ? [dockerfile] : [])));
    const sides = { files: changes.files, base: base.snapshot.artifacts, head: head.snapshot.artifacts };
    const open = (0,brought_images/* broughtImages */.c)(sides, rendered, 'introduced').filter(({ path, node, standing }) => standing === 'pulled' &&
        imagesThatRun.has(node.place) &&
        !node.builtHere &&
        !built.has(path) &&
        node.reference !== undefined &&
        !isAbout(node.reference, names));
    return [...new Set(open.map(({ path, node }) => `${path}: ${node.reference?.text ?? ''}`))];
};

;// CONCATENATED MODULE: ./build/review/scans/attested-scans.js






/** cosign's `--type openvex`, whose predicate type is the document's context. Source: OpenVEX, ATTESTING.md. */
const isVexPredicate = (predicateType) => predicateType.startsWith('https://openvex.dev/ns');
/** What is attested of images that none of the head's reports is about; `gaps`: why nobody knows, as full sentences. */
const attestedBeside = (verified, heads) => {
    if (verified === undefined)
        return { scans: [], gaps: [] };
    if ('why' in verified)
        return { scans: [], gaps: [`What is attested of images is not known. ${verified.why}`] };
    const reports = heads.flatMap(read => (read.state === 'report' && !read.report.noScan ? [read.report] : []));
    const { status, reason } = (0,completeness_gate/* completenessOf */.w)(verified.review.coverage, []);
    const gaps = status === 'undetermined' ? [`Not all that is attested of images is known. ${reason}`] : [];
    return { scans: attestedScans(verified.review, reports), gaps };
};
/**
 * What is attested of the images that a change brings in, beside what stood in their places. Only attestations count that made an image
 * policy pass; one that a policy asks for and that is not there, or is somebody else's, is a scan that did not happen. Images that a report of
 * the head is about are left out: that report counts.
 */
const attestedScans = ({ images, files }, reports) => {
    const scans = new Map();
    for (const image of images) {
        const { node, change, judgement, replaced, path } = image;
        if (change === 'unchanged' || !node.reference || !imagesThatRun.has(node.place) || isScanned(node.reference, reports))
            continue;
        const key = JSON.stringify([judgement.image, judgement.digest, replaced?.image, replaced?.digest]);
        if (scans.has(key))
            continue;
        const line = files.get(path)?.lines.line(node.range.start) ?? 1;
        scans.set(key, pairsOf(image, (0,image_name/* policyRepository */.RD)(node.reference), originAt(image, line)));
    }
    return distinctNames([...scans.values()].flat());
};
const originAt = ({ path, node: { place } }, line) => place === 'from' || place === 'copy-from'
    ? { layer: 'base', path, line, endLine: line, keyword: place === 'from' ? 'FROM' : 'COPY' }
    : { layer: 'unknown', path, line, endLine: line, keyword: 'image' };
const pairsOf = ({ judgement, replaced }, repository, origin) => {
    const head = attestedOf(judgement, repository);
    const base = replaced && attestedOf(replaced, repository);
    const isPair = head.reports.size === 1 && base?.reports.size === 1;
    // Why: two scanners are compared, which says that they can't be.
    const tools = isPair ? [...head.reports.keys()] : [...new Set([...head.reports.keys(), ...(base?.reports.keys() ?? [])])];
    const common = { vex: head.vex, origin, notes: [...head.notes, ...(base?.notes ?? [])] };
    const remedy = 'Scan the digest and attest the scan by a signer that the image policy trusts ("cosign attest --type vuln").';
    const missing = { state: 'unreadable', why: head.missing ?? `no attested scan of ${judgement.image} counts`, remedy };
    if (tools.length === 0)
        return head.missing === undefined ? [] : [{ ...common, name: repository, head: missing, base: undefined }];
    return tools.map(tool => {
        const before = isPair ? [...base.reports.values()][0] : base?.reports.get(tool);
        const unknown = base?.isUnknown
            ? { state: 'unreadable', why: base.missing ?? 'not known', remedy: 'Run the check again when the registry answers.' }
            : undefined;
        return {
            ...common,
            name: tools.length === 1 ? repository : `${repository} (${tool})`,
            head: head.reports.get(tool) ?? missing,
            base: before ?? unknown,
        };
    });
};
const attestedOf = (judgement, repository) => {
    const { digest, signatures } = judgement;
    const own = digest === undefined ? [] : signatures.filter(signature => attested_scans_isAbout(signature, digest));
    const newest = new Map();
    for (const { predicateType = '', predicate, signer } of own) {
        if (!isScanPredicate(predicateType))
            continue;
        const { read, time } = readAttestedScan(predicateType, predicate);
        const tool = read.state === 'report' ? `${read.report.tool} ${read.report.format}` : '';
        const known = newest.get(tool);
        if (known && (known.time > time || (known.time === time && attested_scans_countOf(known.read) >= attested_scans_countOf(read))))
            continue;
        newest.set(tool, { read: ofImage(read, judgement.image, `${repository}@${digest}`), time, signer: signer.subject });
    }
    const readable = [...newest].filter(([, { read }]) => read.state === 'report');
    const asked = judgement.policies
        .flatMap(({ authorities }) => authorities)
        .find(({ state, predicateTypes = [] }) => state !== 'passed' && predicateTypes.some(isScanPredicate));
    const { vex, problems } = vexOf(own);
    return {
        // Why only then: beside one that can be read, one that can't is told; alone, it is a scan that can't be read.
        reports: new Map((readable.length > 0 ? readable : [...newest]).map(([tool, { read }]) => [tool.split(' ')[0] ?? '', read])),
        vex,
        missing: asked && `no attested scan of ${judgement.image} counts: ${asked.reason.replace(/\.$/u, '')}`,
        isUnknown: asked?.state === 'undetermined',
        notes: [...[...newest.values()].map(({ read, signer }) => attestedNote(`${repository}@${digest}`, read, signer)), ...problems],
    };
};
const attestedNote = (image, read, signer) => read.state === 'report'
    ? `The scan of ${image} is attested by ${signer}.`
    : `A scan of ${image} that ${signer} attests can't be used: ${read.why}.`;
const attested_scans_countOf = (read) => (read.state === 'report' ? read.report.findings.length : 0);
const attested_scans_statement = dist/* object */.Ikc({ subject: dist/* array */.YOg(dist/* object */.Ikc({ digest: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()))) })) });
/** Why not of its platforms: a scan of one of them says nothing of the others. */
const attested_scans_isAbout = (signature, digest) => {
    const read = dist/* safeParse */.xLC(attested_scans_statement, signature.statement);
    return read.success && read.output.subject.some(subject => `sha256:${subject.digest?.['sha256']}` === digest);
};
/** A report that is known to be of an image, whatever it calls it. `name`: as the change names it. */
const ofImage = (read, name, digest) => {
    if (read.state !== 'report')
        return read;
    const { report } = read;
    const image = report.image ?? { tags: [], digests: [], diffIds: [], history: [] };
    const isOther = image.digests.length > 0 && !image.digests.some(own => own.slice(own.indexOf('@')) === digest.slice(digest.indexOf('@')));
    return {
        state: 'report',
        report: {
            ...report,
            image: { ...image, tags: name.includes('@') ? image.tags : [...image.tags, name], digests: [...image.digests, digest] },
            notes: isOther
                ? [...report.notes, `The report calls its image ${image.digests[0]}; its signer says that it is of ${digest}.`]
                : report.notes,
        },
    };
};
const vexOf = (signatures) => {
    const vex = [];
    const problems = [];
    for (const { predicateType = '', predicate, signer } of signatures) {
        if (!isVexPredicate(predicateType))
            continue;
        const read = readVexDocument(predicate);
        if (read.state === 'vex')
            vex.push(read.document);
        else
            problems.push(`VEX that ${signer.subject} attests can't be used: ${read.why}.`);
    }
    return { vex, problems };
};
/** Two bumps of one repository are told apart by their order. */
const distinctNames = (scans) => {
    const seen = new Map();
    return scans.map(scan => {
        const count = (seen.get(scan.name) ?? 0) + 1;
        seen.set(scan.name, count);
        return count === 1 ? scan : { ...scan, name: `${scan.name} (${count})` };
    });
};

;// CONCATENATED MODULE: ./build/review/scans/changed-paths.js
/** Paths of the files that a change leaves at its head, by which reports may name them. */
const changedPaths = ({ files }) => files.flatMap(({ path, status }) => (status === 'removed' ? [] : [path]));

// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(69522);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(80549);
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
        .flatMap(({ statements }) => statements.map(statement => ({ statement, matched: new Set(), time: apply_vex_timeOf(statement) })))
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
const apply_vex_timeOf = ({ timestamp }) => {
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
    const [time, before] = [apply_vex_timeOf(one), apply_vex_timeOf(other)];
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
var calendar_date = __webpack_require__(95782);
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
            const other = counting.find(candidate => apply_vex_timeOf(candidate.of.statement) === apply_vex_timeOf(one.of.statement) && isSame(one.product, candidate.product));
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
var severity = __webpack_require__(81740);
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
const known_packages_namesOf = (packages) => new Set(Iterator.from(packages).map(({ ecosystem, name }) => nameKey(ecosystem, name)));
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
        const asked = known_packages_namesOf(this.#unpaired.flatMap(({ gone, come }) => [...gone, ...come].map(finding => finding.package)));
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
const risk_facts_unreadable = (why) => ({ state: 'unreadable', why });
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
        return risk_facts_unreadable('not UTF-8, or too large');
    const read = dist/* safeParse */.xLC(catalog, jsonOf(text));
    if (read.success)
        return { state: 'read', facts: new Set(read.output.vulnerabilities.map(({ cveID }) => cveID)) };
    const ids = rowsOf(text).flatMap(([id = '']) => /^"?(CVE-\d{4}-\d{4,19})"?$/u.exec(id)?.[1] ?? []);
    return ids.length > 0 ? { state: 'read', facts: new Set(ids) } : risk_facts_unreadable("not CISA's catalog of known exploited vulnerabilities");
};
const scores = dist/* object */.Ikc({ data: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ cve: dist/* string */.YjP(), epss: dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()]) })), dist/* minLength */.BpQ(1)) });
/** FIRST's EPSS scores: the daily CSV, packed or not, or an answer of the API. */
const readEpss = (bytes) => {
    const text = textOf(bytes);
    if (text === undefined)
        return risk_facts_unreadable('not UTF-8, or too large');
    const read = text.startsWith('{') ? dist/* safeParse */.xLC(scores, jsonOf(text)) : undefined;
    const rows = read?.success ? read.output.data.map(({ cve, epss }) => [cve, String(epss)]) : rowsOf(text);
    const facts = new Map();
    for (const [id = '', score = ''] of rows) {
        const probability = Number(score);
        if (id.startsWith('CVE-') && score !== '' && probability >= 0 && probability <= 1)
            facts.set(id, probability);
    }
    return facts.size > 0 ? { state: 'read', facts } : risk_facts_unreadable('not a file of EPSS scores');
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
    return unreadableScan(`its image says that it was built of ${revision.slice(0, 12)}, the commit of the ${other}`, `Build and scan the image of the ${side}.`);
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

// EXTERNAL MODULE: ./build/verdict/considered-scan.js + 1 modules
var considered_scan = __webpack_require__(12080);
// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(44252);
;// CONCATENATED MODULE: ./build/review/scans/base-bump.js






/**
 * The edit that puts the other image into FROM, when it is proven: read again, the Dockerfile has the same stages, whose last one is built on that
 * image.
 */
const base_bump_fixOf = (dockerfile, { image: { word, reference } }, to) => {
    const { file, stages } = dockerfile;
    if (file.text.slice(word.range.start, word.range.end) !== reference?.text)
        return undefined;
    const edits = [{ range: word.range, newText: to }];
    const again = (0,parse/* parseDockerfile */.A)((0,source_file/* sourceFile */.s)(file.path, (0,text_edit/* applyEdits */.ct)(file.text, edits)));
    const isProven = baseOf(again)?.from.image.reference?.text === to &&
        again.stages.length === stages.length &&
        again.instructions.length === dockerfile.instructions.length;
    return isProven ? { file, edit: { title: `Build on ${to}`, safety: 'unsafe', edits } } : undefined;
};
const baseOf = ({ finalStage }) => {
    let stage = finalStage;
    while (stage?.parent)
        stage = stage.parent;
    return stage;
};
/** What a report calls its image, in the repository and with another tag: as precise as what it would replace. */
const otherTag = ({ name, image }, from) => [...(image?.digests ?? []), name, ...(image?.tags ?? [])]
    .flatMap(text => (0,image_reference/* parseImageReference */.o_)(text) ?? [])
    .map((reference, _, all) => {
    const tagged = all.find(other => other.tag !== undefined && (0,image_reference/* sameRepository */.RB)(other, reference));
    return { ...reference, ...(reference.tag === undefined && tagged?.tag !== undefined && { tag: tagged.tag }) };
})
    .find(reference => (0,image_reference/* sameRepository */.RB)(reference, from) &&
    reference.tag !== undefined &&
    reference.tag !== from.tag &&
    (from.digest === undefined || reference.digest !== undefined));
const flawsOf = (findings) => new Set(findings.flatMap(finding => finding.aliases.map(alias => `${packageKey(finding.package)}\0${alias}`)));
const has = (flaws, { package: own, aliases }) => aliases.some(alias => flaws.has(`${packageKey(own)}\0${alias}`));
const base_bump_textOf = ({ name, tag, digest }) => `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
/**
 * The base image among those that were scanned that mends most of what counts in the base of the scanned image, and brings less than it mends;
 * undefined: none does. It is proven as far as reports prove: the other one's lists its packages, and has nothing of the flaw in the package.
 * Only tags that reports name are looked at.
 */
const baseBump = ({ counting }, head, dockerfile, candidates) => {
    const from = dockerfile && baseOf(dockerfile)?.from;
    const reference = from?.image.reference;
    if (!(dockerfile && from && reference))
        return undefined;
    const inBase = counting.filter(({ origin, effect }) => origin?.layer === 'base' && (effect === 'blocks' || effect === 'warns'));
    const known = flawsOf(head.findings);
    const bumps = candidates.flatMap((candidate) => {
        if (candidate.state !== 'report' || candidate.report.tool !== head.tool || candidate.report.format !== head.format)
            return [];
        const { report } = candidate;
        const to = otherTag(report, reference);
        if (!to)
            return [];
        const own = flawsOf(report.findings);
        const mended = inBase.filter(({ finding }) => isListedIn(report.scopes, finding.package.scope) && !has(own, finding)).length;
        const brought = report.findings.filter(finding => finding.suppression === undefined && !has(known, finding)).length;
        const { path } = dockerfile.file;
        const told = { path, line: from.startLine, from: base_bump_textOf(reference), to: base_bump_textOf({ ...to, name: reference.name }) };
        return mended > brought ? [{ ...told, counting: inBase.length, mended, brought }] : [];
    });
    const [best] = bumps.toSorted((a, b) => b.mended - a.mended || a.brought - b.brought || (a.to < b.to ? -1 : 1));
    const fix = best && base_bump_fixOf(dockerfile, from, best.to);
    return best && { ...best, ...(fix && { fix }) };
};

;// CONCATENATED MODULE: ./build/review/scans/compare-sides.js




/** Compares what is attested of images with what is attested of those that stood in their places. */
const compareAttested = (scans, context, terms) => scans.map(({ name, head, base, vex, origin, notes: own }) => {
    const { delta, notes } = comparePair(base, head, { ...context, vex: [...context.vex, ...vex], dockerfile: undefined });
    return { name, notes: [...own, ...notes], scan: (0,considered_scan/* considerScan */.bS)(delta, { ...terms, name, originOf: () => origin }) };
});
/**
 * Compares the reports of both sides. A base that has none at all, and should have, is a scan that did not happen; a report of the head that
 * has no counterpart beside others is of a new image, whose first scan is its baseline.
 */
const compareSides = ({ head, base, isBaseAsked, bases = new Map(), provenance = new Map() }, context, terms) => {
    const names = [...new Set([...head.keys(), ...base.keys()])].toSorted();
    return names.map(name => {
        const { delta, originOf, notes } = comparePair(base.get(name) ?? (isBaseAsked && base.size === 0 ? missingScan : undefined), head.get(name) ?? missingScan, { ...context, provenance: provenance.get(name) });
        const scan = (0,considered_scan/* considerScan */.bS)(delta, { ...terms, name, originOf });
        const own = head.get(name);
        const bump = own?.state === 'report' ? baseBump(scan, own.report, context.dockerfile, [...bases.values()]) : undefined;
        return { name, notes, scan, files: { base: name, head: name }, ...(bump && { bump }) };
    });
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
const build_provenance_unreadable = (why) => unreadableScan(why, 'Build with "docker buildx build --provenance mode=max", and give what "docker buildx imagetools inspect --format \'{{ json .Provenance }}\'" prints.');
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

;// CONCATENATED MODULE: ./build/scans/artifact/read-zip.js

/** An archive that is none, or more than it may be. The message is the end of a sentence. */
class read_zip_ZipError extends Error {
    name = 'ZipError';
}
/** Most files that are listed of an archive. */
const maxEntries = 10_000;
/** Records of the format: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16. */
const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;
const localSignature = 0x04_03_4b_50;
const endSize = 22;
const entrySize = 46;
const localSize = 30;
const maxComment = 65_535;
const stored = 0;
const deflated = 8;
const encrypted = 1;
const broken = () => new read_zip_ZipError('not a zip archive, or a damaged one');
/**
 * Lists the files of a zip archive by its central directory, as `actions/upload-artifact` writes them: stored or deflated, without
 * encryption, below 4 GB. Unpacks nothing yet. Throws `ZipError`.
 */
const read_zip_readZip = (bytes) => {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = endOf(view);
    const count = view.readUInt16LE(end + 10);
    if (count > maxEntries || count === 0xff_ff)
        throw new read_zip_ZipError(`an archive of more than ${maxEntries} files`);
    const entries = [];
    let at = view.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
        if (at + entrySize > end || view.readUInt32LE(at) !== entrySignature)
            throw broken();
        const nameLength = view.readUInt16LE(at + 28);
        const next = at + entrySize + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
        if (next > end)
            throw broken();
        const name = view.toString('utf8', at + entrySize, at + entrySize + nameLength);
        const header = at;
        if (!name.endsWith('/'))
            entries.push({ name, size: view.readUInt32LE(at + 24), unpack: most => unpack(view, header, most) });
        at = next;
    }
    return entries;
};
/** The record at the end, behind which there may be a comment. */
const endOf = (view) => {
    const first = Math.max(0, view.length - endSize - maxComment);
    for (let at = view.length - endSize; at >= first; at -= 1)
        if (view.readUInt32LE(at) === endSignature)
            return at;
    throw broken();
};
/** Why the sizes of the directory: those before the data are zero when an archive was written in one go. */
const unpack = (view, header, most) => {
    const [flags, method] = [view.readUInt16LE(header + 8), view.readUInt16LE(header + 10)];
    const [checksum, packedSize, size] = [view.readUInt32LE(header + 16), view.readUInt32LE(header + 20), view.readUInt32LE(header + 24)];
    if ((flags & encrypted) !== 0)
        throw new read_zip_ZipError('encrypted');
    if (size > most)
        throw new read_zip_ZipError('larger than it may be unpacked');
    const local = view.readUInt32LE(header + 42);
    if (local + localSize > view.length || view.readUInt32LE(local) !== localSignature)
        throw broken();
    const start = local + localSize + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    if (start + packedSize > view.length)
        throw broken();
    const packed = view.subarray(start, start + packedSize);
    const bytes = method === stored ? packed : method === deflated ? inflate(packed, size) : undefined;
    if (!bytes)
        throw new read_zip_ZipError('packed in a way that is not read');
    if (bytes.length !== size || (0,external_node_zlib_.crc32)(bytes) !== checksum)
        throw broken();
    return bytes;
};
/** What unpacks to more than it says is a bomb, and stopped there. */
const inflate = (packed, size) => {
    if (size === 0)
        return new Uint8Array();
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: size });
    }
    catch {
        throw broken();
    }
};

;// CONCATENATED MODULE: ./build/scans/artifact/scan-artifact.js




/** Largest archive that is fetched, in bytes: reports of 64 MiB pack to about a tenth. */
const maxArtifactBytes = 32 * 1024 * 1024;
/** Most bytes that are unpacked of one archive. */
const maxUnpackedBytes = 192 * 1024 * 1024;
/** Most reports of a side. */
const maxReports = 50;
const isReport = (name) => /\.(?:json|sarif)$/iu.test(name);
/** The names under which CISA and FIRST publish their lists. */
const isKnownExploited = (name) => /^known_exploited_vulnerabilities\.(?:json|csv)$/iu.test(name);
const isEpss = (name) => /^epss_scores[\w.-]*\.(?:csv|csv\.gz|json)$/iu.test(name);
const scan_artifact_unreadable = (why) => ({ state: 'unreadable', why });
/**
 * Reads an artifact of scans: reports below `head/` and `base/`, or without these folders of one side; and at its root the lists of CISA and
 * FIRST under the names that these have for them. All that is unpacked is bounded, whatever the archive says of itself.
 */
const readScanArtifact = (bytes) => {
    try {
        return readFiles(bytes);
    }
    catch (error) {
        if (error instanceof read_zip_ZipError)
            return scan_artifact_unreadable(error.message);
        throw error;
    }
};
/** Whether an artifact has reports of both sides. Unpacks nothing. */
const holdsBase = (bytes) => {
    try {
        return readZip(bytes).some(({ name }) => name.startsWith('base/') && isReport(name));
    }
    catch (error) {
        if (error instanceof ZipError)
            return false;
        throw error;
    }
};
const provenanceFolder = 'provenance/';
/** Of which side a file is, and its name there; undefined: it is no report. */
const scan_artifact_placeOf = (name, hasFolders) => {
    if (!isReport(name) || isKnownExploited(name) || isEpss(name) || name.startsWith(provenanceFolder))
        return undefined;
    if (name.startsWith('bases/'))
        return { side: 'bases', report: name.slice('bases/'.length) };
    if (name.startsWith('base/'))
        return { side: 'base', report: name.slice('base/'.length) };
    if (!hasFolders)
        return { side: 'head', report: name };
    return name.startsWith('head/') ? { side: 'head', report: name.slice('head/'.length) } : undefined;
};
const readFiles = (bytes) => {
    const entries = read_zip_readZip(bytes);
    let room = maxUnpackedBytes;
    const unpack = (entry) => {
        const unpacked = entry.unpack(Math.min(room, maxScanBytes));
        room -= unpacked.length;
        return unpacked;
    };
    const sides = { head: new Map(), base: new Map(), bases: new Map() };
    const hasFolders = entries.some(({ name }) => name.startsWith('head/'));
    for (const entry of entries) {
        const place = scan_artifact_placeOf(entry.name, hasFolders);
        if (!place)
            continue;
        const side = sides[place.side];
        if (side.has(place.report))
            return scan_artifact_unreadable(`two files in it are called "${entry.name}"`);
        if (side.size >= maxReports)
            return scan_artifact_unreadable(`it holds more than ${maxReports} reports of one side`);
        side.set(place.report, read_scan_readScan(unpack(entry)));
    }
    const builds = entries.filter(({ name }) => name.startsWith(provenanceFolder) && isReport(name));
    if (builds.length > maxReports)
        return scan_artifact_unreadable(`it holds provenance of more than ${maxReports} builds`);
    const provenance = new Map(builds.map(entry => [entry.name.slice(provenanceFolder.length), readProvenance(unpack(entry))]));
    const [exploited, epss] = [isKnownExploited, isEpss].map(isList => entries.find(({ name }) => isList(name)));
    const facts = {
        exploited: exploited ? readKnownExploited(unpack(exploited)) : { state: 'read', facts: new Set() },
        epss: epss ? readEpss(unpack(epss)) : { state: 'read', facts: new Map() },
    };
    if (facts.exploited.state === 'unreadable')
        return scan_artifact_unreadable(`"${exploited?.name}" in it can't be used: ${facts.exploited.why}`);
    if (facts.epss.state === 'unreadable')
        return scan_artifact_unreadable(`"${epss?.name}" in it can't be used: ${facts.epss.why}`);
    return { state: 'artifact', ...sides, provenance, facts: { exploited: facts.exploited.facts, epss: facts.epss.facts } };
};

;// CONCATENATED MODULE: ./build/scans/origin/changed-files.js

/** Longest path that is looked for, in UTF-16 units: those of files have no more. */
const maxPath = 4_096;
/** `./a`, `/a`, `file:///a` and `a`. */
const bare = (path) => (0,percent_decoded/* percentDecoded */.o)(path.replace(/^file:\/\//u, '')).replace(/^(?:\.?\/)+/u, '');
/** The path, and what it is below each of its folders: `a/b/c`, `b/c`, `c`. */
const endingsOf = (path) => {
    const parts = path.split('/');
    return parts.map((_, index) => parts.slice(index).join('/'));
};
/**
 * Finds files of a change by the paths that scanners write: below the folder that was scanned, or as their machine had them. A path is that of a file
 * when one ends in the other; the longest file counts, and where two would do, none.
 */
const changedFilesOf = (paths) => {
    const files = new Set(paths);
    /** By each ending of a path the only file that has it; undefined: several have it. */
    const byEnding = new Map();
    for (const path of files)
        for (const ending of endingsOf(path))
            byEnding.set(ending, byEnding.has(ending) ? undefined : path);
    return path => {
        if (path.length > maxPath)
            return undefined;
        const own = bare(path);
        return endingsOf(own).find(ending => files.has(ending)) ?? byEnding.get(own);
    };
};

// EXTERNAL MODULE: ./build/verdict/decide-verdict.js + 5 modules
var decide_verdict = __webpack_require__(93334);
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
    const covers = (waiver) => waiver.vulnerabilities.some(name => byName.get(name)?.some(({ finding }) => (0,considered_scan/* isNamedBy */.$8)(waiver, finding)));
    return waivers.flatMap(waiver => {
        const what = scan_waivers_nameOf(waiver);
        if ((0,calendar_date/* hasExpired */.oN)(waiver.until, today))
            return [`${what} counted until ${waiver.until} and no longer does. Mend what it names, or renew it.`];
        if (!(0,considered_scan/* isInForce */.fx)(waiver, policy, today))
            return [`${what} does not count, because policy asks for an "until" date.`];
        return canTell && !covers(waiver) ? [`${what} covers no finding. Remove it.`] : [];
    });
};

// EXTERNAL MODULE: ./build/github/call/errors.js
var errors = __webpack_require__(42156);
// EXTERNAL MODULE: ./build/github/call/calls.js
var calls = __webpack_require__(90714);
;// CONCATENATED MODULE: ./build/github/actions/artifacts.js


/** The newest artifact of a run by its name; undefined when the run has none of it. Throws `GitHubError`. */
const readArtifact = (client, { owner, repo }, runId, name) => (0,calls/* readCall */.D9)('Listing the artifacts of a run', async () => {
    const { data } = await client.rest.actions.listWorkflowRunArtifacts({ owner, repo, run_id: runId, name, per_page: 100 });
    if (!Array.isArray(data.artifacts))
        throw (0,errors/* cutShort */.VV)('Listing the artifacts of a run');
    // Why the newest: each attempt of a run uploads its own.
    const [newest] = data.artifacts.filter(artifact => artifact.name === name).toSorted((one, other) => other.id - one.id);
    return newest && { id: newest.id, size: newest.size_in_bytes, isExpired: newest.expired };
});
/** Milliseconds for the transfer of an archive. */
const patience = 60_000;
/**
 * The archive of an artifact, of at most `most` bytes; undefined when there is more. GitHub sends those who ask to its storage, by an address
 * that is signed. Why that is asked here: the token is for the API, and a client would take it along to a storage on the API's host. Throws
 * `GitHubError`.
 */
const downloadArtifact = (client, { owner, repo }, id, most) => (0,calls/* readCall */.D9)(what, async () => {
    const { headers } = await client.rest.actions.downloadArtifact({
        owner,
        repo,
        artifact_id: id,
        archive_format: 'zip',
        request: { redirect: 'manual', parseSuccessResponseBody: false },
    });
    const address = headers.location;
    if (address === undefined)
        throw (0,errors/* cutShort */.VV)(what);
    return readAtMost(await fetchStored(address), most);
});
const what = 'Downloading an artifact';
const fetchStored = async (address) => {
    try {
        const { ok, body, status } = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) });
        if (ok && body)
            return body;
        throw new errors/* GitHubError */.y_('unavailable', `The storage of artifacts answered with ${status}.`, undefined);
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_)
            throw error;
        throw new errors/* GitHubError */.y_('unavailable', 'The storage of artifacts could not be reached.', error);
    }
};
const readAtMost = async (body, most) => {
    const parts = [];
    let size = 0;
    try {
        // Why not to the end: leaving the loop ends the transfer.
        for await (const part of body) {
            size += part.length;
            if (size > most)
                return undefined;
            parts.push(part);
        }
    }
    catch (error) {
        throw new errors/* GitHubError */.y_('unavailable', 'The storage of artifacts broke off.', error);
    }
    return Buffer.concat(parts);
};

;// CONCATENATED MODULE: ./build/github/actions/workflow-runs.js


/** Runs that are looked at: the newest. */
const maxRuns = 30;
/** The newest runs of a workflow, by its file in `.github/workflows`, the newest first; none when there is no such workflow. Throws `GitHubError`. */
const readWorkflowRuns = (client, { owner, repo }, workflow, of) => (0,calls/* readCall */.D9)('Listing the runs of a workflow', async () => {
    const { data } = await client.rest.actions.listWorkflowRuns({
        owner,
        repo,
        workflow_id: workflow,
        per_page: maxRuns,
        ...('headSha' in of ? { head_sha: of.headSha } : { branch: of.branch, status: 'success' }),
    });
    if (!Array.isArray(data.workflow_runs))
        throw (0,errors/* cutShort */.VV)('Listing the runs of a workflow');
    return data.workflow_runs.map(run => ({
        id: run.id,
        event: run.event,
        completed: run.status === 'completed',
        conclusion: run.conclusion ?? '',
        headSha: run.head_sha,
        headBranch: run.head_branch ?? '',
        // Why: a fork that is gone is told as none.
        isFork: run.head_repository?.id !== run.repository.id,
        pulls: (run.pull_requests ?? []).map(({ number, base }) => ({ number, baseRef: base.ref })),
    }));
});

;// CONCATENATED MODULE: ./build/github/actions/run-results.js



/** Events whose runs are about the branch's own commit. */
const eventsOfBase = ['push', 'schedule', 'workflow_dispatch'];
/** As `readWorkflowRuns`, and none where GitHub does not know the workflow: it does once that has run, or stands in the default branch. */
const knownRuns = async (client, target, workflow, of) => {
    try {
        return await readWorkflowRuns(client, target, workflow, of);
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.code === 'not-found')
            return [];
        throw error;
    }
};
const run_results_problemOf = (artifact, most) => {
    if (!artifact)
        return 'without an artifact of that name';
    if (artifact.isExpired)
        return 'whose artifact has expired';
    return artifact.size > most ? `whose artifact is larger than ${most / 1024 / 1024} MiB` : undefined;
};
/** The artifact of a run that has ended. Throws `GitHubError`. */
const fetchResults = async (client, { target, most }, { id, conclusion, headSha }, { workflow, artifact: name }) => {
    const artifact = await readArtifact(client, target, id, name);
    const problem = run_results_problemOf(artifact, most);
    const archive = artifact && problem === undefined ? await downloadArtifact(client, target, artifact.id, most) : undefined;
    if (archive)
        return { archive };
    const about = headSha === target.head ? 'about this commit' : `on ${headSha.slice(0, 12)}`;
    return {
        why: `The run of "${workflow}" ${about} has ended (${conclusion}), ${problem ?? run_results_problemOf({ id, size: Infinity, isExpired: false }, most)}. Let it upload the reports as "${name}", and run it again.`,
    };
};
/**
 * What the workflow uploaded of the commit that a change is built on, else in its newest successful run on the base branch. A fork's branch may
 * be called like it: runs of forks say nothing of the base. Throws `GitHubError`.
 */
const fetchBaseResults = async (client, of, { branch, commit }, results) => {
    const { workflow } = results;
    const runs = (await knownRuns(client, of.target, workflow, { branch })).filter(({ event, headBranch, isFork, completed, headSha }) => eventsOfBase.includes(event) && headBranch === branch && !isFork && completed && headSha !== of.target.head);
    const run = runs.find(({ headSha }) => headSha === commit) ?? runs[0];
    if (run)
        return fetchResults(client, of, run, results);
    return {
        why: `"${workflow}" has not run on "${branch}", so that there is no scan of the base. Let it run there, too, or scan the base beside the head.`,
    };
};

;// CONCATENATED MODULE: ./build/action/base-artifact.js




const gap = (why) => ({ reports: new Map(), gaps: [why] });
const wordsFor = ({ code, message, retryable }) => {
    if (code === 'forbidden')
        return 'The token may not read the artifacts of the base branch. Give the job the permission "actions: read".';
    return `${message}${retryable ? ' Run the job again.' : ''}`;
};
/**
 * The reports that the base branch's own run of a workflow uploaded. What can't be had is a gap, not an error: what else the review found is
 * told all the same, and the scans never pass.
 */
const readBaseArtifact = async ({ client, target, reader }, name) => {
    const branch = target.baseRef ?? target.pushedTo;
    if (branch === undefined)
        return gap('The event names no branch whose scans are those of the base. Run the job on pull_request or merge_group.');
    try {
        const { base: commit } = await reader.readChanges();
        const fetched = await fetchBaseResults(client, { target, most: maxArtifactBytes }, { branch, commit }, name);
        return 'why' in fetched ? gap(fetched.why) : reportsIn(fetched.archive);
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_)
            return gap(wordsFor(error));
        throw error;
    }
};
/** What the base branch's run calls its head, by the names of the files alone, as in the workspace. */
const reportsIn = (archive) => {
    const read = readScanArtifact(archive);
    if (read.state === 'unreadable')
        return gap(`The artifact of the base branch can't be used: ${read.why}.`);
    const reports = new Map();
    for (const [path, report] of read.head) {
        const name = (0,external_node_path_.basename)(path);
        if (reports.has(name))
            return gap(`The artifact of the base branch has two reports called "${name}".`);
        reports.set(name, report);
    }
    return {
        reports,
        gaps: reports.size === 0 ? ['The artifact of the base branch holds no report. Upload those that the scanner writes.'] : [],
    };
};

// EXTERNAL MODULE: ./build/action/inputs.js
var inputs = __webpack_require__(7126);
// EXTERNAL MODULE: ./build/reports/comments/comment-markers.js
var comment_markers = __webpack_require__(67955);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(38705);
// EXTERNAL MODULE: ./build/reports/group-sections.js
var group_sections = __webpack_require__(84476);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(54478);
// EXTERNAL MODULE: ./build/reports/summary.js
var summary = __webpack_require__(25576);
// EXTERNAL MODULE: ./build/reports/summary-sections.js
var summary_sections = __webpack_require__(20917);
// EXTERNAL MODULE: ./build/reports/words/verdict-words.js
var verdict_words = __webpack_require__(39703);
// EXTERNAL MODULE: ./build/reports/rule-page-address.js
var rule_page_address = __webpack_require__(32083);
// EXTERNAL MODULE: ./build/reports/words/group-words.js
var group_words = __webpack_require__(44225);
// EXTERNAL MODULE: ./build/reports/check-run/annotations.js
var annotations = __webpack_require__(3045);
;// CONCATENATED MODULE: ./build/reports/check-run/check-run-annotations.js




/** Failures that are annotated before the findings; the others are told among the notes of the summary. */
const maxAnnotatedProblems = 50;
const check_run_annotations_levels = { error: 'failure', warning: 'warning', notice: 'notice' };
/** The same annotation for a check run. */
const toCheckRunAnnotation = ({ level, ...annotation }, path, details) => ({
    ...annotation,
    // Why not the annotation's own: here the path is a value of its own, which GitHub compares with the files of the change.
    path,
    level: check_run_annotations_levels[level],
    ...(details !== undefined && { details }),
});
const annotationOf = (group, result) => {
    const [{ head }] = group.members;
    const found = foundGroup(group, result);
    const annotation = annotateFinding(found, annotationLevels[head.severity], result);
    return toCheckRunAnnotation(annotation, head.location.path, detailsOf(group, result));
};
/** Longest details of an annotation, in UTF-16 units: GitHub takes 64 KB of them. */
const maxDetails = 16_000;
/** Why each of the rules asks for what it asks for, and where it is told at length. */
const detailsOf = (group, { rules, version }) => {
    const parts = partsOf(group, ({ head }) => head).map(({ ruleId }) => {
        const meta = rules.get(ruleId);
        const page = rulePageAddress(ruleId, version);
        return meta
            ? `${isJoined(group) ? `${meta.title}\n\n` : ''}Why: ${meta.rationale}\n\nWhat to do: ${meta.remediation}\n\n${page}`
            : page;
    });
    return shorten(parts.join('\n\n'), maxDetails);
};
/** What could not be evaluated at its place, as failures. */
const check_run_annotations_problemAnnotations = (result) => result.notifications
    .filter(({ level, path }) => level === 'error' && path !== '')
    .slice(0, maxAnnotatedProblems)
    .map(problem => toCheckRunAnnotation(annotateProblem(problem, result), problem.path));
/** Groups at the places of their worst findings, in the order in which they are given. */
const check_run_annotations_groupAnnotations = (groups, result) => groups.map(group => annotationOf(group, result));

;// CONCATENATED MODULE: ./build/reports/check-run/check-run-report.js
/** Reviews the commit again. GitHub's own button does the same, but only people with write access find it. */
const check_run_report_reRunAction = { label: 'Re-run', description: 'Review this commit again', identifier: 're-run' };

;// CONCATENATED MODULE: ./build/reports/check-run/check-run.js












/** Room in the summary that the publisher needs to tell that annotations were refused, in bytes. */
const noteRoom = 512;
const maxNotes = 10;
/**
 * The whole review as a check run. Its conclusion is the verdict's; what is left out of annotations or summary is counted and never changes
 * it. Omitted are findings that stand nowhere: in no annotation, no comment and no row of the summary.
 */
const renderCheckRun = (result, options = {}) => {
    const { commented = new Set() } = options;
    const { shown } = result.considered;
    const groups = groupsOf(result);
    const open = uncommentedGroups(groups, commented);
    const problems = problemAnnotations(result);
    const annotated = open.slice(0, maxCheckRunAnnotations - problems.length);
    const [uncommented, told] = [open, annotated].map(some => some.flatMap(({ members }) => members.map(entry => entry.head)));
    const places = placesLine({
        total: shown.length,
        commented: shown.length - (uncommented?.length ?? 0),
        annotated: told?.length ?? 0,
    });
    const head = `${notesOf(options)}${countsLine(groups)}${reasonList(result.verdict)}\n${places}`;
    const summary = fillBudget(head, summarySections(groups, result), summaryFoot(result), maxCheckRunTextBytes - noteRoom, restOnCommandLine);
    const annotatedFindings = new Set(told);
    const unannotated = new Set(uncommented?.filter(finding => !annotatedFindings.has(finding)));
    return {
        payload: {
            conclusion: conclusionOf(result.verdict),
            title: shorten(plainLine(verdictSentence(result.verdict)), maxCheckRunTitle),
            summary: summary.payload,
            annotations: [...problems, ...groupAnnotations(annotated, result)],
            actions: actionsOf(shown, options),
            hasPage: true,
        },
        omitted: summary.omitted.filter(({ finding }) => unannotated.has(finding)),
    };
};
/**
 * `warn` is `neutral`: it passes a required check, and still does not read as if there were nothing to say. `incomplete` fails unless
 * policy says that it only warns.
 */
const conclusionOf = ({ conclusion, mayMerge }) => {
    if (!mayMerge)
        return 'failure';
    return conclusion === 'pass' ? 'success' : 'neutral';
};
/** Notes at the top of a summary; the first ten. */
const notesOf = ({ notes = [] }) => notes
    .slice(0, maxNotes)
    .map(note => `> ${(0,reports_escape/* markdownText */.p7)((0,reports_escape/* shorten */.ml)(note, limits/* maxShownMessage */.XZ))}\n\n`)
    .join('');
/** What no review comment tells yet: of a group, the findings that none speaks of. */
const uncommentedGroups = (groups, commented) => groups.flatMap(group => {
    const [first, ...others] = group.members.filter(({ head }) => !commented.has(markOf(head)));
    return first ? [{ ...group, severity: first.head.severity, members: [first, ...others] }] : [];
});
/** Where the findings are told, so that nobody takes what is shown in the files for all of them. */
const placesLine = ({ total, commented, annotated }) => {
    if (total === 0 || (commented === 0 && annotated === total))
        return '';
    const comments = commented === 0 ? '' : `, ${commented} in review comments`;
    return `${annotated + commented} of ${countOf(total, 'finding')} ${total === 1 ? 'is' : 'are'} shown in the files: ${annotated} in annotations${comments}. The verdict counts all of them.\n\n`;
};
const actionsOf = (shown, { canFix = false }) => {
    const fixable = shown.filter(({ head }) => head.fix?.safety === 'safe' && !head.pendingSuppression).length;
    if (!canFix || fixable === 0)
        return [reRunAction];
    return [
        { label: 'Fix all', description: `Commit ${countOf(fixable, 'proven, safe fix', 'proven, safe fixes')}`, identifier: 'fix-all' },
        reRunAction,
    ];
};

// EXTERNAL MODULE: ./build/reports/place-link.js
var place_link = __webpack_require__(69436);
// EXTERNAL MODULE: ./build/reports/comments/review-comment-plan.js + 1 modules
var review_comment_plan = __webpack_require__(19953);
// EXTERNAL MODULE: ./build/findings/fingerprint.js
var fingerprint = __webpack_require__(5163);
// EXTERNAL MODULE: ./build/reports/comments/review-comments.js + 2 modules
var review_comments = __webpack_require__(15768);
// EXTERNAL MODULE: ./build/reports/comments/suggestion.js
var comments_suggestion = __webpack_require__(44699);
// EXTERNAL MODULE: ./build/reports/comments/suggestion-offer.js
var suggestion_offer = __webpack_require__(78132);
// EXTERNAL MODULE: ./build/reports/scans/scans-text.js
var scans_text = __webpack_require__(41723);
;// CONCATENATED MODULE: ./build/reports/scans/bump-comments.js






/** By this id comments are known that offer another base image. No rule of the engine, so that a review's own plan leaves them alone. */
const baseImageRule = 'scans/base-image';
/** Offers of one pull request: Dockerfiles are few, and a line has one. */
const maxOffers = 10;
/** An offer for each line of FROM that the change shows: on others GitHub takes no comment, and annotation and summary have it. */
const bumpOffers = (scans, changes) => {
    const offers = new Map();
    for (const { bump } of scans) {
        const offer = bump && offerOf(bump, changes);
        const place = bump && `${bump.path}:${bump.line}`;
        if (offer && place !== undefined && !offers.has(place))
            offers.set(place, offer);
    }
    return [...offers.values()].slice(0, maxOffers);
};
const offerOf = (bump, changes) => {
    const { path, from, to, fix } = bump;
    if (!fix)
        return undefined;
    const own = { ...changes, files: changes.files.filter(file => file.path === path) };
    // Why no texts: where GitHub lists no hunks, it takes no comment either.
    const map = (0,review_comments/* lineMaps */.M)({ changes: own, files: new Map(), baseFiles: new Map() }).get(path);
    const suggestion = (0,comments_suggestion/* offeredSuggestion */.UZ)(fix.file, fix.edit, map);
    if (!suggestion)
        return undefined;
    const marked = { ruleId: baseImageRule, fingerprint: (0,fingerprint/* fingerprint */.R)((0,fingerprint/* identityKey */.U)(baseImageRule, from, to), 0), location: { path } };
    return (0,suggestion_offer/* suggestionOffer */.D)(marked, bump_comments_textOf(bump), suggestion);
};
const bump_comments_short = (text) => (0,reports_escape/* codeCell */.MZ)((0,reports_escape/* shorten */.ml)(text, 200));
const bump_comments_textOf = (bump) => [
    '**Another base image has less of what the scan found**',
    `${bump_comments_short(bump.to)} in place of ${bump_comments_short(bump.from)} ${(0,scans_text/* bumpWords */.sY)(bump)}, as its own report shows. It may differ in more than that: build and test with it.`,
    `**Fix.** Build on ${bump_comments_short(bump.to)}.`,
].join('\n\n');

// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(39681);
;// CONCATENATED MODULE: ./build/reports/scans/finding-comments.js






/** By this id comments are known that tell what a line brings in. No rule of the engine, so that a review's own plan leaves them alone. */
const addedRule = 'scans/added';
/** Lines of one pull request that get a comment; all of them are annotations and in the summary. */
const maxComments = 10;
/** Findings that a comment tells; what is beyond is counted. */
const maxTold = 10;
/**
 * A comment for each line of the diff that brings in what blocks: the instruction, FROM, or the package in its lock file. Where policy only observes, nobody is
 * told by comments.
 */
const findingComments = (scans, changes) => {
    const placed = scans.flatMap(({ scan: { mode, counting } }) => mode === 'observe'
        ? []
        : counting.flatMap(entry => entry.effect === 'blocks' && entry.origin && !entry.origin.isWholeFile ? [{ entry, origin: entry.origin }] : []));
    const paths = new Set(placed.map(({ origin }) => origin.path));
    const own = { ...changes, files: changes.files.filter(({ path }) => paths.has(path)) };
    // Why no texts: where GitHub lists no hunks, it takes no comment either.
    const maps = (0,review_comments/* lineMaps */.M)({ changes: own, files: new Map(), baseFiles: new Map() });
    const byPlace = Map.groupBy(placed, ({ origin: { path, line } }) => `${path}\0${line}`);
    return [...byPlace.values()].flatMap(together => commentOf(together, maps)).slice(0, maxComments);
};
const commentOf = (placed, maps) => {
    const [first] = placed;
    if (!first)
        return [];
    const { path, line, endLine } = first.origin;
    const map = maps.get(path);
    const last = map?.isInOneHunk(line, endLine) ? endLine : line;
    if (!map?.isInOneHunk(line, last))
        return [];
    const told = [...new Set(placed.map(({ entry }) => identityOf(entry)))].toSorted().join('\0');
    const marked = { ruleId: addedRule, fingerprint: (0,fingerprint/* fingerprint */.R)((0,fingerprint/* identityKey */.U)(addedRule, '', told), 0), location: { path } };
    const mark = (0,comment_markers/* markOf */.Fg)(marked);
    const body = (0,comment_markers/* commentBody */.I2)(finding_comments_textOf(first.origin, placed), (0,comment_markers/* commentMarker */.Ql)(marked));
    const base = { path, line: last, side: 'RIGHT', fingerprints: [mark], body };
    return [{ mark, full: { ...base, ...(line < last && { startLine: line }) }, plain: base }];
};
/** The same finding, whatever the line and the day's words. */
const identityOf = ({ finding: { id, package: own } }) => `${id} ${own.ecosystem} ${own.name} ${own.version}`;
const finding_comments_textOf = (origin, placed) => {
    const more = placed.length - maxTold;
    return [
        `**${(0,counted_noun/* countOf */.p)(placed.length, 'finding')} of the scan ${placed.length === 1 ? 'comes' : 'come'} from here** (${(0,scans_text/* originLabel */.fG)(origin)})`,
        [
            ...placed.slice(0, maxTold).map(({ entry }) => `- ${finding_comments_lineOf(entry)}`),
            ...(more > 0 ? [`- and ${more} more, in the summary`] : []),
        ].join('\n'),
    ].join('\n\n');
};
const finding_comments_lineOf = (entry) => (0,reports_escape/* markdownText */.p7)([(0,scans_text/* findingWords */.Hu)(entry.finding, entry.added?.from), ...(0,scans_text/* reasonWords */.IK)(entry)].join('; '));

;// CONCATENATED MODULE: ./build/reports/scans/scan-comments.js




/** What scans have to say at lines of the diff: offers of another base image, and what blocks. A line whose base image another one mends is told by the offer. */
const scanComments = (scans, changes) => {
    const offers = bumpOffers(scans, changes);
    const placeOf = ({ full: { path, startLine, line } }) => `${path}:${startLine ?? line}`;
    const offered = new Set(offers.map(placeOf));
    return [...offers, ...findingComments(scans, changes).filter(comment => !offered.has(placeOf(comment)))];
};
/** What is to be posted: a thing is said once, whatever became of it. Comments of before are left as they are: a line that was changed outdates them. */
const planScanComments = (comments, threads) => {
    const known = new Set(threads.filter(({ isOurs }) => isOurs).flatMap(({ body }) => (0,comment_markers/* readComment */.W3)(body).marks.map(({ mark }) => mark)));
    const left = comments.filter(({ mark }) => !known.has(mark));
    return { ...review_comment_plan/* emptyPlan */.n7, post: left.map(({ full }) => full), plain: left.map(({ plain }) => plain) };
};

;// CONCATENATED MODULE: ./build/reports/scans/scan-sarif.js


/** The rule of what a change adds to an image in SARIF logs. No rule of the engine: scanners tell it. */
const scan_sarif_addedRule = 'scans/added-vulnerability';
const scan_sarif_rule = {
    title: 'The change adds a vulnerability',
    rationale: 'A scanner finds it in what the change builds, and not in what it is built on: a package that the change brings in, another version of one, or another base image. Old ones, and those that only a newer database knows, are not told here.',
    remediation: 'Take the version that fixes it, another base image, or leave the package out. One that does not concern you is stated by VEX, or waived by policy with an end.',
    severity: 'high',
    confidence: 'high',
    references: ['https://cwe.mitre.org/data/definitions/1395.html'],
};
/** A finding of an unknown severity that counts is at least one to look at. */
const scan_sarif_severityOf = ({ finding }) => finding.severity ?? 'medium';
const toFinding = (scan, entry, ordinals) => {
    const { finding, added, origin } = entry;
    const { ecosystem, name, place } = finding.package;
    const identity = (0,fingerprint/* identityKey */.U)(scan_sarif_addedRule, scan, [finding.id, ecosystem, name, place.path].join('\0'));
    const ordinal = ordinals.get(identity) ?? 0;
    ordinals.set(identity, ordinal + 1);
    return {
        ruleId: scan_sarif_addedRule,
        messageId: entry.effect,
        message: `${[(0,scans_text/* findingWords */.Hu)(finding, added?.from), ...(0,scans_text/* originWords */.uY)(entry), ...(0,scans_text/* reasonWords */.IK)(entry)].join('; ')}.`,
        severity: scan_sarif_severityOf(entry),
        confidence: 'high',
        location: { path: origin.path, range: { start: 0, end: 0 }, subject: scan },
        scope: { start: 0, end: 0 },
        related: [],
        fingerprint: (0,fingerprint/* fingerprint */.R)(identity, ordinal),
    };
};
/**
 * A log's input with what a change adds to its images: what blocks or warns, at the line that brought it in. Why nothing else: the scanners write logs of their own,
 * in which code scanning sees all that is there. What has no line of the repository is in the check and its summary alone.
 */
const withScanResults = (input, scans, { conclusion, reasons }) => {
    const ordinals = new Map();
    const findings = scans.flatMap(({ name, scan }) => scan.counting.flatMap((entry) => {
        const { origin, effect } = entry;
        if (origin === undefined || scan.mode === 'observe' || (effect !== 'blocks' && effect !== 'warns'))
            return [];
        const lines = { start: origin.line, end: origin.endLine };
        return [{ finding: toFinding(name, { ...entry, origin }, ordinals), baselineState: 'new', ...(!origin.isWholeFile && { lines }) }];
    }));
    const undetermined = reasons.filter(({ status }) => status === 'undetermined');
    return {
        ...input,
        findings: [...findings, ...input.findings],
        notifications: [
            ...input.notifications,
            ...undetermined.map(({ reason }) => ({ code: 'scan-undetermined', level: 'error', path: '', message: reason })),
        ],
        rules: findings.length === 0 ? input.rules : new Map([...input.rules, [scan_sarif_addedRule, scan_sarif_rule]]),
        complete: input.complete && conclusion !== 'incomplete' && undetermined.length === 0,
    };
};

;// CONCATENATED MODULE: ./build/reports/scans/scans-annotations.js



const scans_annotations_levels = { blocks: 'error', warns: 'warning', waived: undefined, ignored: undefined };
const scans_annotations_annotationOf = (level, entry) => {
    const { finding, origin, added } = entry;
    return {
        level,
        path: origin === undefined ? '' : (0,reports_escape/* pathOnOneLine */.pn)(origin.path),
        startLine: origin?.line ?? 1,
        endLine: origin?.line ?? 1,
        title: (0,reports_escape/* plainLine */.h0)((0,reports_escape/* shorten */.ml)(finding.package.name === '' ? finding.id : `${finding.id} in ${finding.package.name}`, 120)),
        message: (0,reports_escape/* shorten */.ml)((0,reports_escape/* plainLine */.h0)([(0,scans_text/* findingWords */.Hu)(finding, added?.from), ...(0,scans_text/* originWords */.uY)(entry), ...(0,scans_text/* reasonWords */.IK)(entry)].join('; ')), limits/* maxAnnotationLength */.eE),
    };
};
/** At FROM, so that it is seen also where no comment can stand. */
const bumpAnnotation = (bump) => ({
    level: 'notice',
    path: (0,reports_escape/* pathOnOneLine */.pn)(bump.path),
    startLine: bump.line,
    endLine: bump.line,
    title: (0,reports_escape/* plainLine */.h0)((0,reports_escape/* shorten */.ml)(`Another base image: ${bump.to}`, 120)),
    message: (0,reports_escape/* shorten */.ml)((0,reports_escape/* plainLine */.h0)(`${bump.to} in place of ${bump.from} ${(0,scans_text/* bumpWords */.sY)(bump)}, as its own report shows.`), limits/* maxAnnotationLength */.eE),
});
/** What counts, at the line that brought it in; another base image that mends it; and why nothing can be told, where that is so. */
const annotationsOfScans = (scans, verdict) => {
    const counting = scans.flatMap(({ scan }) => scan.counting);
    const undetermined = verdict.reasons
        .filter(({ status }) => status === 'undetermined')
        .map(({ reason }) => ({
        level: 'error',
        path: '',
        startLine: 1,
        endLine: 1,
        title: "Scans can't be compared",
        message: (0,reports_escape/* shorten */.ml)((0,reports_escape/* plainLine */.h0)(reason), limits/* maxAnnotationLength */.eE),
    }));
    const bumps = scans.flatMap(({ bump }) => bump ?? []);
    return (level, room) => {
        if (level === 'notice')
            return { shown: bumps.slice(0, room).map(bumpAnnotation), lost: Math.max(0, bumps.length - room) };
        const own = counting.filter(({ effect }) => scans_annotations_levels[effect] === level);
        const all = level === 'error' ? undetermined.length + own.length : own.length;
        const reasons = level === 'error' ? undetermined.slice(0, room) : [];
        const shown = [...reasons, ...own.slice(0, Math.max(0, room - reasons.length)).map(entry => scans_annotations_annotationOf(level, entry))];
        return { shown, lost: all - shown.length };
    };
};

// EXTERNAL MODULE: ./build/reports/budgeted-markdown.js
var budgeted_markdown = __webpack_require__(70390);
;// CONCATENATED MODULE: ./build/reports/scans/scans-summary.js






const cell = (text) => (text === '' ? '' : (0,reports_escape/* codeCell */.MZ)((0,reports_escape/* shorten */.ml)(text, 120)));
const scans_summary_text = (value) => (0,reports_escape/* markdownText */.p7)((0,reports_escape/* shorten */.ml)(value, 300));
const versions = ({ finding, added }) => added?.from === undefined ? cell(finding.package.version) : `${cell(added.from)} \u2192 ${cell(finding.package.version)}`;
const placeCell = ({ package: { place }, lines }) => place.path === '' ? '' : (0,reports_escape/* codeCell */.MZ)(`${(0,reports_escape/* shorten */.ml)(place.path, 120)}${lines ? `:${lines.start}` : ''}`);
const originCell = ({ origin, finding }, at) => {
    if (!origin)
        return placeCell(finding);
    const place = (0,reports_escape/* codeCell */.MZ)((0,scans_text/* originPlace */.mT)(origin, 120));
    return `${(0,scans_text/* originLabel */.fG)(origin)} ${(0,place_link/* linked */.q)(place, (0,place_link/* lineAddress */.lU)(at, origin.path, origin.line))}`;
};
const marks = ({ finding, effect, because, added }) => [
    effect,
    ...(because === undefined ? [] : [scans_summary_text(because)]),
    ...(finding.epss === undefined || because?.startsWith('EPSS') ? [] : [`EPSS ${finding.epss}`]),
    ...(added?.unproven ? ['not proven: the base lists no packages'] : []),
].join(', ');
const row = (entry, at) => `| ${cell(entry.finding.id)} | ${scans_summary_text(entry.finding.severityWord)} | ${cell(entry.finding.package.name)} ${versions(entry)} | ${entry.finding.fix === undefined ? 'none known' : cell(entry.finding.fix)} | ${originCell(entry, at)} | ${marks(entry)} |\n`;
const head = '| Finding | Severity | Package | Fixed in | Where | Effect |\n|---|---|---|---|---|---|\n';
const table = (entries, at) => entries.map(entry => ({ markdown: row(entry, at) }));
const folded = (title, lines, noun) => ({
    open: `\n<details><summary>${title}</summary>\n\n`,
    items: lines.map(line => ({ markdown: `- ${scans_summary_text(line)}\n` })),
    noun,
    close: '\n</details>\n',
    share: 0.25,
});
/** `FROM debian:12.5 \u2192 debian:12.6`, and what that comes to. */
const bumpLine = (bump, at) => {
    if (!bump)
        return [];
    const { path, line, from, to } = bump;
    const place = (0,place_link/* linked */.q)((0,reports_escape/* codeCell */.MZ)(`${(0,reports_escape/* shorten */.ml)(path, 120)}:${line}`), (0,place_link/* lineAddress */.lU)(at, path, line));
    return [
        {
            markdown: `\nBase image, ${place}: ${cell(to)} in place of ${cell(from)} ${(0,scans_text/* bumpWords */.sY)(bump)}, as its own report shows.\n`,
        },
    ];
};
/** What stands open is what a person can act on: what is exploited or can be mended. The rest is folded. */
const sectionsOf = ({ name, scan, notes, bump }, at, isOnly) => {
    const { delta, counting } = scan;
    const { urgent, unfixed } = (0,considered_scan/* counted */.hS)(counting);
    const title = isOnly ? '' : `\n### ${cell(name)}\n`;
    const count = (list) => list.length;
    return [
        { open: title, items: [{ markdown: `\n**${(0,scans_text/* countsOf */.mQ)(scan)}**\n` }], noun: 'line', close: '' },
        { open: '', items: bumpLine(bump, at), noun: 'line', close: '' },
        { open: `\n${head}`, items: table(urgent, at), noun: 'finding', close: '', share: 0.5 },
        {
            open: `\n<details><summary>${count(unfixed)} without a fix</summary>\n\n${head}`,
            items: table(unfixed, at),
            noun: 'finding',
            close: '\n</details>\n',
            share: 0.5,
        },
        folded(`${count(delta.notComparable)} not comparable`, delta.notComparable.map(scans_text/* notComparableWords */.tF), 'line'),
        folded(`${count(delta.newlyKnown)} newly known: the database learnt of them, not this change`, delta.newlyKnown.map(({ finding }) => (0,scans_text/* findingWords */.Hu)(finding)), 'finding'),
        folded(`${count(delta.suppressed)} suppressed`, delta.suppressed.map(({ finding }) => {
            const { source = '' } = finding.suppression ?? {};
            return `${(0,scans_text/* findingWords */.Hu)(finding)}: ${[...(0,scans_text/* suppressionWords */.Be)(finding), source].filter(part => part !== '').join(', ')}`;
        }), 'finding'),
        folded(`${count(delta.fixed)} fixed`, delta.fixed.map(({ finding }) => (0,scans_text/* findingWords */.Hu)(finding)), 'finding'),
        folded('Notes', [...delta.warnings, ...notes], 'note'),
    ];
};
/** The scans of a change as Markdown of at most `budget` bytes. */
const renderScansSummary = (scans, verdict, at, budget) => {
    const reasons = verdict.reasons
        .map(({ reason }) => `- ${(0,reports_escape/* messageMarkdown */.zv)((0,reports_escape/* shorten */.ml)(reason, 600))}\n`)
        .slice(0, 20)
        .join('');
    const sections = scans.flatMap(scan => sectionsOf(scan, at, scans.length === 1));
    return (0,budgeted_markdown/* fillBudget */.D)(`## Tidewaiter scans: ${(0,verdict_words/* verdictWords */.L)(verdict)}\n\n${reasons}`, sections, '', budget).payload;
};

;// CONCATENATED MODULE: ./build/action/scans-section.js







/** The section on scanners' results of a change. `notes`: full sentences about all of them. */
const scansSection = (scans, verdict, notes, result) => {
    const head = notesOf({ notes });
    const sum = (list) => scans.reduce((all, { scan }) => all + scan.delta[list].length, 0);
    return {
        isWorthSaying: verdict.conclusion !== 'pass',
        sentence: `Scans: ${(0,verdict_words/* verdictSentence */.B)(verdict)}`,
        outputs: { 'scan-verdict': verdict.conclusion, 'scan-added': sum('added'), 'scan-fixed': sum('fixed') },
        annotations: annotationsOfScans(scans, verdict),
        summary: budget => `${head}${renderScansSummary(scans, verdict, (0,place_link/* textsAt */.i1)(result), budget - Buffer.byteLength(head))}`,
        sarif: input => withScanResults(input, scans, verdict),
        page: async () => (await __webpack_require__.e(/* import() */ 872).then(__webpack_require__.bind(__webpack_require__, 57872))).scansPageSection(scans, verdict, notes, (0,place_link/* textsAt */.i1)(result)),
        comments: threads => planScanComments(scanComments(scans, result.changes), threads),
    };
};

// EXTERNAL MODULE: ./build/action/workspace-file.js
var workspace_file = __webpack_require__(62753);
;// CONCATENATED MODULE: ./build/action/scan-gate.js























const noInputs = {
    head: [],
    base: [],
    baseArtifact: undefined,
    bases: [],
    vex: [],
    kev: [],
    epss: [],
    dockerfile: [],
    provenance: [],
};
/** Compares the reports that an earlier step left in the workspace and those that are attested of images, and decides. */
const gateScanResults = async (sources) => {
    const { inputs = noInputs, attested, reader, reviewed, today, workspace } = sources;
    const { result } = reviewed;
    const root = (0,external_node_fs_.realpathSync)(workspace);
    const head = await reportsOf(root, inputs.head);
    const { reports: base, gaps } = inputs.baseArtifact
        ? await readBaseArtifact(sources, inputs.baseArtifact)
        : { reports: await reportsOf(root, inputs.base), gaps: [] };
    const bases = await reportsOf(root, inputs.bases);
    const named = result.policy.scans.vex;
    const shared = await sources.sharedFiles(sharedPathsOf(named), maxScanBytes);
    const stated = await readVexDocuments(reader, named, { shared, holder: 'the repository that the input "policy-repository" names' });
    const context = {
        today,
        commits: result.changes,
        vex: [...(await readDocuments(reader, inputs.vex)), ...stated.vex],
        facts: {
            exploited: await readFacts(root, inputs.kev, readKnownExploited, new Set()),
            epss: await readFacts(root, inputs.epss, readEpss, new Map()),
        },
        dockerfile: await dockerfileOf(reader, result, inputs.dockerfile),
        changed: changedFilesOf(changedPaths(result.changes)),
    };
    const provenance = await provenanceOf(root, inputs.provenance);
    const sides = { head, base, bases, provenance, isBaseAsked: inputs.base.length > 0 || inputs.baseArtifact !== undefined };
    const terms = { policy: result.policy, today };
    const ofImages = attestedBeside(verifiedIn(attested), [...head.values()]);
    const scans = [...compareSides(sides, context, terms), ...compareAttested(ofImages.scans, { ...context, commits: undefined }, terms)];
    const { mode, unscanned: effect } = result.policy.scans;
    const heads = [
        ...[...head.values()].map(read => ({ read, dockerfile: context.dockerfile?.file.path })),
        ...ofImages.scans.filter(scan => scan.head.state === 'report').map(scan => ({ read: scan.head, dockerfile: undefined })),
    ];
    const unscanned = { images: effect === 'ignore' ? [] : unscannedImages(reviewed, heads), effect };
    const isNothingScanned = sources.inputs === undefined && scans.length === 0;
    const verdict = (0,decide_verdict/* decideScanVerdict */.nN)(scans, {
        reasons: [...gaps, ...stated.problems, ...ofImages.gaps],
        mode: mode.mode,
        unscanned,
        isNothingScanned,
    });
    const notes = scanWaiverNotes(scans.map(({ scan }) => scan), result.policy, today);
    return { verdict, section: scansSection(scans, verdict, notes, result) };
};
const verifiedIn = (gated) => {
    if (gated === undefined || gated.state === 'nothing')
        return undefined;
    return gated.state === 'unusable' ? { why: (0,gate_images/* problemSentence */.D1)(gated.problems) } : { review: gated.review };
};
/** Reports by the names of their files. Two of one name are told apart by nothing, so that they are refused. */
const reportsOf = (root, globs) => byFileName(root, globs, path => readReport(root, path));
/** What builds of the head said of its images, by the names of the reports. */
const provenanceOf = (root, globs) => byFileName(root, globs, async (path) => {
    const bytes = await readWorkspace(root, path);
    return bytes ? readProvenance(bytes) : unreadableScan(noFile, 'Let the build write a file of the workspace, for one image.');
});
const byFileName = async (root, globs, read) => {
    const files = new Map();
    for (const path of (0,external_node_fs_.globSync)([...globs], { cwd: root }).toSorted()) {
        const name = (0,external_node_path_.basename)(path);
        if (files.has(name))
            throw new inputs/* InputError */.d(`The input "scan-results" finds two reports called "${name}" on one side.`);
        if (files.size >= maxReports)
            throw new inputs/* InputError */.d(`The input "scan-results" finds more than ${maxReports} reports on one side.`);
        files.set(name, await read(path));
    }
    return files;
};
const readReport = async (root, path) => {
    const bytes = await readWorkspace(root, path);
    return bytes ? read_scan_readScan(bytes) : unreadableScan(noFile, 'Let the scanner write a file of the workspace, for one image or folder.');
};
/** Why `readWorkspace` gives no bytes. */
const noFile = 'not a file, larger than 64 MiB, or behind a link';
/** Bytes of a file of the workspace; undefined when it is none, too large, or reached through a link, which a change may have made. */
const readWorkspace = async (root, path) => {
    const file = (0,external_node_path_.join)(root, path);
    if (!(await (0,workspace_file/* staysInside */.N)(root, file)))
        return undefined;
    const status = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    return status?.isFile() && status.size <= maxScanBytes ? (0,external_node_fs_.readFileSync)(file) : undefined;
};
const readFacts = async (root, paths, read, none) => {
    const [path] = paths;
    if (path === undefined)
        return none;
    const bytes = await readWorkspace(root, path);
    const facts = bytes === undefined ? { state: 'unreadable', why: 'not a file of the workspace' } : read(bytes);
    if (facts.state === 'unreadable')
        throw new inputs/* InputError */.d(`The input "scan-results" names "${path}", which can't be used: ${facts.why}.`);
    return facts.facts;
};
/** Documents of the base branch: what a change itself states would let it judge itself. */
const readDocuments = async (reader, paths) => {
    const files = paths.length === 0 ? new Map() : await reader.readBytes('base', paths);
    return paths.map(path => {
        const file = files.get(path);
        const read = file?.state === 'bytes'
            ? readVex(file.bytes)
            : { state: 'unreadable', why: 'not a file of the base branch', remedy: 'Merge it first, or correct the path.' };
        if (read.state === 'vex')
            return read.document;
        throw new inputs/* InputError */.d(`The input "scan-results" names "${path}", which can't be used: ${read.why}. ${read.remedy}`);
    });
};
/** The Dockerfile that is named, else the only one that the change touches. */
const dockerfileOf = async (reader, result, named) => {
    const file = named[0] === undefined ? onlyDockerfile(result) : await readNamed(reader, result, named[0]);
    return file && (0,parse/* parseDockerfile */.A)(file);
};
const onlyDockerfile = ({ coverage, files }) => {
    const paths = coverage.entries.flatMap(entry => (entry.status === 'evaluated' && entry.kind === 'dockerfile' ? [entry.path] : []));
    return paths.length === 1 ? files.get(paths[0] ?? '') : undefined;
};
const readNamed = async (reader, { files }, path) => {
    const known = files.get(path);
    if (known)
        return known;
    const read = (await reader.readFiles('head', [path])).get(path);
    if (read?.state !== 'text')
        throw new inputs/* InputError */.d(`The input "scan-results" names the Dockerfile "${path}", which the head has not.`);
    return (0,source_file/* sourceFile */.s)(path, read.text);
};


/***/ }),

/***/ 78132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ suggestionOffer)
/* harmony export */ });
/* harmony import */ var _comment_markers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67955);

/** The comment with a suggestion, and the one without. `text` is Markdown; `marked` tells it from other comments. */
const suggestionOffer = (marked, text, { lines, block }) => {
    const mark = (0,_comment_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(marked);
    const last = lines.to - 1;
    const base = { path: marked.location.path, line: last, side: 'RIGHT', fingerprints: [mark] };
    return {
        mark,
        full: {
            ...base,
            ...(lines.from < last && { startLine: lines.from }),
            body: (0,_comment_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentBody */ .I2)(`${text}\n\n${block}`, (0,_comment_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(marked)),
        },
        plain: { ...base, body: (0,_comment_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentBody */ .I2)(text, (0,_comment_markers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(marked)) },
    };
};


/***/ }),

/***/ 41723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ suppressionWords),
/* harmony export */   Hu: () => (/* binding */ findingWords),
/* harmony export */   IK: () => (/* binding */ reasonWords),
/* harmony export */   fG: () => (/* binding */ originLabel),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   mT: () => (/* binding */ originPlace),
/* harmony export */   sY: () => (/* binding */ bumpWords),
/* harmony export */   tF: () => (/* binding */ notComparableWords),
/* harmony export */   uY: () => (/* binding */ originWords)
/* harmony export */ });
/* unused harmony export renderScansText */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38705);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54478);



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
const short = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD);
/** `CVE-2024-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 4.17.21`. */
const findingWords = ({ id, severityWord, package: own, lines, fix, knownExploited, epss }, from) => [
    [
        short(id),
        ...(severityWord === '' ? [] : [short(severityWord)]),
        ...(own.name === '' ? [] : [`in ${short(own.name)} ${from === undefined ? '' : `${short(from)} \u2192 `}${short(own.version)}`.trimEnd()]),
        ...(own.place.path === '' ? [] : [`(${short(own.place.path)}${lines ? `:${lines.start}` : ''})`]),
    ].join(' '),
    fix === undefined ? 'no fix known' : `fixed in ${short(fix)}`,
    ...(knownExploited ? ['known to be exploited'] : []),
    ...(epss === undefined ? [] : [`EPSS ${epss}`]),
].join(', ');
const layerWords = { own: 'your layer', base: 'base image', unknown: 'layer not known', file: 'your file' };
/** `your layer, RUN`; `your file`. The place follows. */
const originLabel = ({ layer, keyword }) => [layerWords[layer], keyword].filter(word => word !== '').join(', ');
/** `Dockerfile:12`, with the path as short as asked; without the line where none is known. */
const originPlace = ({ path, line, isWholeFile }, most) => isWholeFile ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(path, most) : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(path, most)}:${line}`;
/** `your layer: RUN at Dockerfile:12`, `your file: package-lock.json:20`. */
const originWords = ({ origin }) => {
    if (!origin)
        return [];
    const place = originPlace(origin, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .maxShownText */ .LD);
    return [`${layerWords[origin.layer]}: ${origin.keyword === '' ? place : `${origin.keyword} at ${place}`}`];
};
/** Why a finding does what it does, unless the words for the finding have said it: that it is exploited, or how likely that is. */
const reasonWords = ({ finding, because }) => because === undefined || finding.knownExploited || because === `EPSS ${finding.epss}` ? [] : [because];
/** `mends 3 of 4 and brings none`. */
const bumpWords = ({ counting, mended, brought }) => `mends ${mended} of ${counting} and brings ${brought === 0 ? 'none' : brought}`;
/** What can't be compared, why, and what to do; of single findings, which are many, the verdict says the latter. */
const notComparableWords = (entry) => {
    if ('finding' in entry)
        return `${findingWords(entry.finding)}: ${short(entry.why)}`;
    return `${'report' in entry ? `The ${entry.report}'s report` : entry.class}: ${short(entry.why)}. ${entry.remedy}`;
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
        ...(waiver ? [short(waiver.reason)] : []),
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
        const shown = lines.slice(0, maxLines).map(line => `  ${paint(style, logLine(line))}`);
        return [[paint('strong', title), ...shown, ...(left > 0 ? [`  ${countOf(left, 'more', 'more')}`] : [])].join('\n')];
    };
    const conclusion = { pass: 'Passed', warn: 'Passed with warnings', block: 'Blocked', incomplete: 'Undetermined' }[verdict.conclusion];
    const blocks = [
        paint('strong', `${conclusion}: ${countsOf(scan)}`),
        verdict.reasons.map(({ reason }) => logLine(reason)).join('\n'),
        ...list('Added', counting.map(countingLine), 'bad'),
        ...list('Not comparable', delta.notComparable.map(notComparableWords), 'bad'),
        ...list('Still vulnerable', delta.stillVulnerable.map(({ base, finding }) => findingWords(finding, base.package.version)), 'warn'),
        ...list('Newly known: the database learnt of them, the change did not bring them', delta.newlyKnown.map(({ finding }) => findingWords(finding)), 'warn'),
        ...list('Fixed', delta.fixed.map(({ finding }) => findingWords(finding)), 'good'),
        ...list('No longer reported, and not proven to be fixed', delta.noLongerReported.map(({ finding }) => findingWords(finding)), 'dim'),
        ...list('Suppressed', delta.suppressed.map(({ finding }) => {
            const { source = '' } = finding.suppression ?? {};
            return `${findingWords(finding)}: ${[...suppressionWords(finding), ...(source === '' ? [] : [`by ${source}`])].map(short).join(', ')}`;
        }), 'dim'),
        ...list('Notes', [...delta.warnings, ...notes].map(note => shorten(note, 600)), 'dim'),
    ];
    return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
};


/***/ }),

/***/ 62352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ broughtImages)
/* harmony export */ });
/* harmony import */ var _signing_change_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66265);

/** The images of a change, in its files and in what it deploys. Those of files that are printed by rendering are taken from what is printed. */
const broughtImages = (sides, rendered, scope) => {
    const plain = (0,_signing_change_images_js__WEBPACK_IMPORTED_MODULE_0__/* .changeImages */ .v)(sides, scope).filter(({ path }) => rendered?.prints(path) !== true);
    return [...plain, ...(rendered?.images(scope, plain) ?? [])];
};


/***/ }),

/***/ 98564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ problemSentence),
/* harmony export */   aE: () => (/* binding */ gateImages),
/* harmony export */   bn: () => (/* binding */ imagePatience),
/* harmony export */   s5: () => (/* binding */ policiesWords)
/* harmony export */ });
/* harmony import */ var _verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39681);
/* harmony import */ var _verdict_decide_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93334);
/* harmony import */ var _policy_policy_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34945);
/* harmony import */ var _image_policy_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50577);




/** Milliseconds after which no further image is asked about: a job that is killed by its time-out reports nothing. */
const imagePatience = 5 * 60_000;
/** Verifies the images of a change by the policies that count. Policies that can't be used never become none: the gate is incomplete then. */
const gateImages = async ({ result }, { folder, isHere, read, repository }, { readNew, verify }) => {
    const edited = isHere
        ? await (0,_image_policy_change_js__WEBPACK_IMPORTED_MODULE_1__/* .readImagePolicyChange */ ._W)(result.changes, folder, 'base', async () => ({ errors: errorsOf(await readNew()) }))
        : undefined;
    if ('errors' in read) {
        if (edited && (0,_image_policy_change_js__WEBPACK_IMPORTED_MODULE_1__/* .repairsImagePolicies */ .Qn)(edited))
            return { state: 'nothing', verdict: (0,_verdict_decide_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .decideImageVerdict */ .Z7)([]), reason: _policy_policy_change_js__WEBPACK_IMPORTED_MODULE_2__/* .policyRepaired */ .DC };
        return unusable({ errors: read.errors, ...(!isHere && { repository }) });
    }
    const origin = repository === '' ? folder : `${repository}, ${folder}`;
    const verified = await verify({ policies: read.policies, origin, edited });
    if ('problem' in verified)
        return unusable({ problem: verified.problem });
    const { review, notes } = verified;
    return { state: 'reviewed', verdict: review.verdict, review: withoutRepeated(review, result), notes };
};
const unusable = (problems) => ({
    state: 'unusable',
    verdict: (0,_verdict_decide_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .decideImageVerdict */ .Z7)([], { reasons: [problemSentence(problems)] }),
    problems,
});
/** Why no image was verified, as a full sentence. */
const problemSentence = (problems) => 'problem' in problems
    ? problems.problem
    : `No image was verified: ${policiesWords(problems.repository)} have ${(0,_verdict_counted_noun_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(problems.errors.length, 'error')}.`;
/** Whose image policies they are, in words. */
const policiesWords = (repository) => repository === undefined ? 'the image policies in the base branch' : `the organization's image policies in ${repository}`;
/** What could not be read is told with the findings already. */
const withoutRepeated = (review, { notifications }) => {
    const keyOf = ({ code, path, range, message }) => JSON.stringify([code, path, range, message]);
    const told = new Set(notifications.map(keyOf));
    return { ...review, notifications: review.notifications.filter(notification => !told.has(keyOf(notification))) };
};
const errorsOf = (read) => 'errors' in read ? read.errors : read.policies.unread.flatMap(({ errors }) => errors);


/***/ }),

/***/ 72404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pj: () => (/* binding */ trustRepository),
/* harmony export */   RD: () => (/* binding */ policyRepository),
/* harmony export */   Xs: () => (/* binding */ policyImageName)
/* harmony export */ });
/** Docker Hub's registry as go-containerregistry names it. */
const dockerHub = 'index.docker.io';
/** Hosts under which clients reach Docker Hub. */
const hubHosts = new Set(['docker.io', dockerHub, 'registry-1.docker.io']);
/**
 * A registry's one name. Why not as written: hosts have no case and HTTPS has its port, so that `GHCR.IO` and `ghcr.io:443` are pulled from
 * where `ghcr.io` is, and a policy for that must not be passed by.
 */
const policyRegistry = (registry) => {
    const host = registry.toLowerCase().replace(/:0*443$/u, '');
    return hubHosts.has(host) ? dockerHub : host;
};
/** Registry and repository of an image as policies name them: `index.docker.io/library/alpine`. */
const policyRepository = ({ registry, repository }) => `${policyRegistry(registry)}/${repository}`;
/** The same as Notation's trust policies and Notary v1 name it, where Docker Hub is `docker.io`. */
const trustRepository = (reference) => {
    const name = policyRepository(reference);
    return name.startsWith(`${dockerHub}/`) ? `docker.io${name.slice(dockerHub.length)}` : name;
};
/**
 * An image's name as sigstore's policy-controller matches it: `index.docker.io/library/alpine:3.20`, `latest` when no tag is written, and
 * with a digest no tag. Source: go-containerregistry, `pkg/name`, `Tag.Name` and `Digest.Name`.
 */
const policyImageName = (reference) => `${policyRepository(reference)}${reference.digest === undefined ? `:${reference.tag ?? 'latest'}` : `@${reference.digest}`}`;


/***/ }),

/***/ 16340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 50084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 68901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/** True of what JSON and YAML call an object or a mapping: neither a list nor null. */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 12080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bS: () => (/* binding */ considerScan),
  hS: () => (/* binding */ counted),
  fx: () => (/* binding */ isInForce),
  $8: () => (/* binding */ isNamedBy)
});

// EXTERNAL MODULE: ./build/policy/calendar-date.js
var calendar_date = __webpack_require__(95782);
// EXTERNAL MODULE: ./build/policy/glob.js + 9 modules
var glob = __webpack_require__(15387);
// EXTERNAL MODULE: ./build/policy/mode-setting.js
var mode_setting = __webpack_require__(56977);
// EXTERNAL MODULE: ./build/text/path.js
var path = __webpack_require__(58379);
// EXTERNAL MODULE: ./build/text/wildcard.js
var wildcard = __webpack_require__(26434);
;// CONCATENATED MODULE: ./build/policy/scan-settings.js



/** A report's name without folder and ending stands for the role of its image: `shop` of `scans/shop.json`. */
const isOfReport = ({ reports }, report) => {
    if (reports.length === 0)
        return true;
    const file = (0,path/* fileNameOf */.bV)(report);
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

// EXTERNAL MODULE: ./build/verdict/considered.js + 1 modules
var considered = __webpack_require__(39629);
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


/***/ })

};
