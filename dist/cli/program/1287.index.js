"use strict";
exports.id = 1287;
exports.ids = [1287,8879];
exports.modules = {

/***/ 82757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(94815);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(52457);
// EXTERNAL MODULE: ./build/oci/digest-tags.js
var digest_tags = __webpack_require__(87979);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(23497);
// EXTERNAL MODULE: ./build/oci/platforms.js
var platforms = __webpack_require__(47981);
// EXTERNAL MODULE: ./build/registry/errors.js
var errors = __webpack_require__(18888);
// EXTERNAL MODULE: ./build/registry/limits.js
var registry_limits = __webpack_require__(65627);
// EXTERNAL MODULE: ./build/registry/lookup.js
var lookup = __webpack_require__(66461);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(23596);
;// CONCATENATED MODULE: ./build/registry/content/layout-reader.js







const isMissing = (error) => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
/** The bytes of a regular file up to a size; undefined when there is none. Throws `RegistryError`. */
const readBounded = async (path, maxBytes, name) => {
    try {
        // Why not blocking: a pipe in the folder would wait for its writer forever.
        const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            const status = await file.stat();
            if (!status.isFile())
                throw new errors/* RegistryError */.gl('malformed', `${name} of the layout is not a regular file.`);
            if (status.size > maxBytes)
                throw new errors/* RegistryError */.gl('too-large', `${name} of the layout has ${status.size} bytes, more than ${maxBytes}.`);
            return await file.readFile();
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof errors/* RegistryError */.gl)
            throw error;
        if (isMissing(error))
            return undefined;
        throw new errors/* RegistryError */.gl('unavailable', `${name} of the layout can't be read.`, error);
    }
};
/** Reads an OCI image layout on disk. Every byte is checked against its digest. Source: OCI image specification, image-layout.md. */
class LayoutReader {
    #folder;
    #limits;
    /** What manifests are, by the descriptors that name them: not all say it themselves. */
    #mediaTypes = new Map();
    constructor(folder, limits) {
        this.#folder = folder;
        this.#limits = limits;
    }
    /** `index.json`. Throws `RegistryError` when the folder is not a layout. */
    async readIndex() {
        const bytes = await readBounded((0,external_node_path_.join)(this.#folder, 'index.json'), this.#limits.manifestBytes, 'index.json');
        if (!bytes)
            throw new errors/* RegistryError */.gl('malformed', `${this.#folder} is not an OCI image layout: it has no index.json.`);
        const parsed = (0,oci_manifest/* parseManifest */.N)(bytes, media_types/* manifestTypes */.Fm.ociIndex);
        if (parsed.state === 'malformed' || parsed.manifest.kind !== 'index')
            throw new errors/* RegistryError */.gl('malformed', `index.json of the layout can't be read. ${parsed.state === 'malformed' ? parsed.reason : ''}`.trim());
        this.learn(parsed.manifest.manifests);
        return parsed.manifest;
    }
    /** Remembers the media types of manifests. */
    learn(descriptors) {
        for (const { digest, mediaType } of descriptors)
            this.#mediaTypes.set(digest, mediaType);
    }
    async fetchManifest(digest) {
        const bytes = await this.#read(digest, this.#limits.manifestBytes);
        if (!bytes)
            return undefined;
        const parsed = (0,oci_manifest/* parseManifest */.N)(bytes, this.#mediaTypes.get(digest) ?? '');
        if (parsed.state === 'malformed')
            throw new errors/* RegistryError */.gl('malformed', `${digest} of the layout is not a manifest. ${parsed.reason}`);
        const { manifest } = parsed;
        if (manifest.kind === 'index')
            this.learn(manifest.manifests);
        return { digest, size: bytes.length, manifest };
    }
    async fetchBlob({ digest, size }) {
        const bytes = await this.#read(digest, this.#limits.blobBytes);
        if (bytes && bytes.length !== size)
            throw new errors/* RegistryError */.gl('malformed', `Blob ${digest} of the layout has ${bytes.length} bytes, and its descriptor says ${size}.`);
        return bytes;
    }
    async #read(digest, maxBytes) {
        const bytes = await readBounded((0,external_node_path_.join)(this.#folder, 'blobs', ...digest.split(':')), maxBytes, digest);
        if (bytes && (0,oci_digest/* digestOf */.o)(bytes) !== digest)
            throw new errors/* RegistryError */.gl('malformed', `The layout has other content under ${digest}: in truth it is ${(0,oci_digest/* digestOf */.o)(bytes)}.`);
        return bytes;
    }
}

// EXTERNAL MODULE: ./build/registry/content/signature-manifest.js + 1 modules
var signature_manifest = __webpack_require__(17073);
;// CONCATENATED MODULE: ./build/registry/content/layout-image-source.js









const refName = 'org.opencontainers.image.ref.name';
/** `cosign save` tells by this annotation what an entry is. Source: cosign, `pkg/oci/layout`. */
const kindName = 'kind';
const cosignKinds = { sig: 'dev.cosignproject.cosign/sigs', att: 'dev.cosignproject.cosign/atts' };
const annotation = ({ annotations }, name) => annotations?.[name];
/** Whether an entry is named so: by the tag alone, or as a whole reference. */
const isNamed = (entry, tag) => {
    const name = annotation(entry, refName);
    return name === tag || (name?.endsWith(`:${tag}`) ?? false);
};
const isCosignEntry = (entry) => {
    const kind = annotation(entry, kindName);
    const name = annotation(entry, refName) ?? '';
    return kind === cosignKinds.sig || kind === cosignKinds.att || /(?:^|:)[^:]*sha256-[0-9a-f]{64}(?:\.sig|\.att|\.sbom)?$/u.test(name);
};
/**
 * Facts about an image from an OCI image layout on disk, as `cosign save`, `oras cp -r --to-oci-layout`, `skopeo copy` and `buildx` write
 * it. The image is the one with the reference's digest, or named like its tag, or the only one. GitHub and notary servers are not asked.
 */
class LayoutImageSource {
    #folder;
    #limits;
    constructor(folder, limits = registry_limits/* usualLimits */.t) {
        this.#folder = folder;
        this.#limits = limits;
    }
    async fetchImage(query) {
        const reader = new LayoutReader(this.#folder, this.#limits);
        try {
            const { manifests } = await reader.readIndex();
            if (manifests.length > this.#limits.referrers)
                throw new errors/* RegistryError */.gl('too-large', `The layout has ${manifests.length} entries, more than ${this.#limits.referrers}.`);
            const entries = await Promise.all(manifests.map(async (descriptor) => ({ descriptor, fetched: await reader.fetchManifest(descriptor.digest) })));
            const image = await chooseImage(entries, query.reference, reader);
            if (!image)
                return { state: 'absent', reason: `The layout ${this.#folder} has no ${query.reference.text}.`, trace: [] };
            const found = await this.#findSignatures(entries, image.digest, reader);
            const { signatures, trace, gaps } = (0,lookup/* joined */.oR)(found, ...notAsked(query));
            const { digest, size, manifest } = image;
            const descriptor = { mediaType: manifest.mediaType, digest, size };
            return { state: 'known', evidence: { image: descriptor, platforms: (0,platforms/* platformsOf */.W)(manifest), signatures, trace, gaps } };
        }
        catch (error) {
            const failure = (0,errors/* asRegistryError */._A)(error);
            return { state: 'unknown', code: (0,errors/* factsCodeOf */.SG)(failure), reason: failure.message, retryable: false, trace: [] };
        }
    }
    async #findSignatures(entries, image, reader) {
        const { layers, referrers: most } = this.#limits;
        const about = entries.filter(({ fetched }) => fetched?.manifest.subject?.digest === image).map(({ descriptor }) => descriptor);
        const place = { kind: 'referrer', name: this.#folder };
        const tag = (0,digest_tags/* referrersTag */.L)(image);
        const list = entries.find(({ descriptor }) => isNamed(descriptor, tag))?.fetched?.manifest;
        const further = (list?.kind === 'index' ? list.manifests : []).filter(({ digest }) => !about.some(each => each.digest === digest));
        if (list?.kind === 'index')
            reader.learn(list.manifests);
        const tagPlace = { kind: 'fallback-tag', name: `${this.#folder}:${tag}` };
        const [fromEntries, fromTag, signatures, attestations] = await Promise.all([
            (0,signature_manifest/* fetchReferrerSignatures */.T)(about, image, place, reader, layers),
            (0,signature_manifest/* fetchReferrerSignatures */.T)(further.slice(0, most), image, tagPlace, reader, layers),
            this.#readCosign('sig', entries, image, reader),
            this.#readCosign('att', entries, image, reader),
        ]);
        return (0,lookup/* joined */.oR)(about.length === 0 ? (0,lookup/* looked */.ne)(place, 'none', 'No entry refers to the image.') : lookup/* nothingFound */.Sb, fromEntries, list ? lookup/* nothingFound */.Sb : (0,lookup/* looked */.ne)(tagPlace, 'none', 'There is no such tag.'), fromTag, further.length > most ? (0,lookup/* gap */.rQ)(tagPlace, 'skipped', `More than ${most} manifests refer to the image.`) : lookup/* nothingFound */.Sb, signatures, attestations);
    }
    async #readCosign(kind, entries, image, reader) {
        const tag = (0,digest_tags/* cosignTag */.q)(image, kind);
        const place = { kind: kind === 'sig' ? 'signature-tag' : 'attestation-tag', name: `${this.#folder}:${tag}` };
        const matching = entries.filter(({ descriptor }) => isNamed(descriptor, tag) || annotation(descriptor, kindName) === cosignKinds[kind]);
        if (matching.length === 0)
            return (0,lookup/* looked */.ne)(place, 'none', 'There is no such entry.');
        const found = matching.map(async ({ fetched }) => fetched?.manifest.kind === 'manifest'
            ? (0,signature_manifest/* fetchSignatures */.A)(fetched.manifest, { place, digestOf: 'layer' }, reader, this.#limits.layers)
            : (0,lookup/* looked */.ne)(place, 'skipped', 'The entry names no manifest with signatures.'));
        return (0,lookup/* joined */.oR)(...(await Promise.all(found)));
    }
}
/** The places that a layout can't answer for are gaps. */
const notAsked = ({ githubAttestations, notary }) => [
    githubAttestations === undefined
        ? lookup/* nothingFound */.Sb
        : (0,lookup/* gap */.rQ)({ kind: 'github-attestations', name: githubAttestations }, 'skipped', 'GitHub is not asked when a layout is read.'),
    notary === undefined
        ? lookup/* nothingFound */.Sb
        : (0,lookup/* gap */.rQ)({ kind: 'notary-server', name: `${notary.server} ${notary.gun}` }, 'skipped', 'Notary servers are not asked when a layout is read.'),
];
const chooseImage = async (entries, reference, reader) => {
    if (reference.digest !== undefined)
        return (0,oci_digest/* isDigest */.B)(reference.digest) ? byDigest(entries, reference.digest, reader) : undefined;
    const images = entries.filter(({ descriptor, fetched }) => fetched?.manifest.subject === undefined && !isCosignEntry(descriptor));
    const tag = reference.tag ?? 'latest';
    const named = images.filter(({ descriptor }) => [tag, reference.text].includes(annotation(descriptor, refName) ?? ''));
    if (named.length > 0)
        return named[0]?.fetched;
    // Tools that write one image leave its name out.
    const nameless = images.filter(({ descriptor }) => annotation(descriptor, refName) === undefined);
    return images.length === 1 && nameless.length === 1 ? nameless[0]?.fetched : undefined;
};
const isIndex = ({ mediaType }) => (0,media_types/* isManifestMediaType */.CM)(mediaType) && (0,media_types/* kindOf */.I)(mediaType) === 'index';
/** Most manifests that are looked through for one that an index lists. */
const maxLookedThrough = 200;
/** An entry, or what the index of one lists, or an index in it. */
const byDigest = async (entries, digest, reader) => {
    const seen = new Set();
    const waiting = entries.map(({ descriptor }) => descriptor);
    for (let next = waiting.shift(); next !== undefined && seen.size < maxLookedThrough; next = waiting.shift()) {
        if (next.digest === digest)
            return reader.fetchManifest(digest);
        if (seen.has(next.digest) || !isIndex(next))
            continue;
        seen.add(next.digest);
        const fetched = await reader.fetchManifest(next.digest);
        if (fetched?.manifest.kind === 'index')
            waiting.push(...fetched.manifest.manifests);
    }
    return undefined;
};

// EXTERNAL MODULE: ./build/registry/http/private-address.js
var private_address = __webpack_require__(66654);
// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/reports/signing/verify-json.js
var verify_json = __webpack_require__(72925);
// EXTERNAL MODULE: ./build/reports/signing/verify-text.js
var verify_text = __webpack_require__(98084);
// EXTERNAL MODULE: ./build/signing/verify-image.js + 8 modules
var verify_image = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/verdict/decide-verdict.js + 5 modules
var decide_verdict = __webpack_require__(69057);
// EXTERNAL MODULE: ./build/verification/open-verification.js + 54 modules
var open_verification = __webpack_require__(6385);
// EXTERNAL MODULE: ./build/cli/images/load-image-policies.js
var load_image_policies = __webpack_require__(62932);
// EXTERNAL MODULE: ./build/cli/images/verification-setup.js + 4 modules
var verification_setup = __webpack_require__(41611);
// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/cli/commands/verify.js














/** `tidewaiter verify`: whether images would be admitted by a folder of policies, and why. Exit code 1 when one would not. */
const verify = async (request) => {
    const images = request.operands.map(namedImage);
    const verification = await (0,open_verification/* openVerification */.q)(setupFor(request, images));
    try {
        for (const note of verification.notes)
            await (0,terminal_output/* writeProblem */.bi)(`${(0,reports_escape/* plainLine */.h0)(note)}\n`);
        const judgements = await judgeAll(images, verification);
        await (0,write_result/* writeResult */.Z)(request, paint => request.format === 'json' ? (0,reports_escape/* jsonLine */.rF)((0,verify_json/* renderVerifyJson */.K)(judgements)) : (0,verify_text/* renderVerifyText */.v)(judgements, paint));
        return (0,decide_verdict/* decideImageVerdict */.Z7)(judgements).mayMerge ? 0 : 1;
    }
    finally {
        await verification.close();
    }
};
const namedImage = (text) => {
    const reference = (0,image_reference/* parseImageReference */.o_)(text);
    if (!reference)
        throw new usage_error/* UsageError */.e(`"${(0,reports_escape/* plainLine */.h0)(text)}" is not an image reference, such as ghcr.io/acme/app:1.0 or one with @sha256:\u2026.`);
    return { text, reference, context: {} };
};
const setupFor = (request, images) => ({
    ...(0,verification_setup/* setupHere */.Y)((0,load_image_policies/* loadImagePolicies */.kl)(request.policy ?? ''), request),
    // Why: who names a registry on this machine means it; what a policy or a registry names is still guarded.
    privateHosts: images.flatMap(({ reference }) => (reference && (0,private_address/* isLoopbackHost */.cW)(hostOf(reference.registry)) ? [reference.registry] : [])),
    ...(request.layout !== undefined && { images: new LayoutImageSource(request.layout) }),
    ...(request.layout === undefined && {
        trustRoots: { folder: (0,verification_setup/* trustRootFolder */.N)(), publicGood: request.updateTrustRoots ? 'updated' : 'shipped' },
    }),
});
const hostOf = (registry) => {
    const port = registry.lastIndexOf(':');
    return port > registry.lastIndexOf(']') ? registry.slice(0, port) : registry;
};
/** One after the other: a person waits for few, and registries are asked for each at several places at once. */
const judgeAll = async (images, { basis, ports }) => {
    const progress = new terminal_output/* Progress */.ke('Verifying', 'image');
    const judgements = [];
    for (const image of images) {
        progress.update(judgements.length, images.length);
        judgements.push(await (0,verify_image/* verifyImage */.Z)(image, { ...basis, now: new Date() }, ports));
    }
    progress.end();
    return judgements;
};


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

/***/ 80702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ globProblem),
/* harmony export */   hb: () => (/* binding */ maxGlobLength),
/* harmony export */   kt: () => (/* binding */ matchesGlob),
/* harmony export */   oy: () => (/* binding */ matchesAnyGlob)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91138);
/* harmony import */ var _text_bounded_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76712);


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
const compiled = new _text_bounded_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .BoundedMemory */ .P(5_000);
const compile = (glob) => compiled.of(glob, () => (globProblem(glob) === undefined ? new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(trimmed(glob), options) : undefined));
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
/** Whether a path fits one of some globs. */
const matchesAnyGlob = (path, globs) => globs.some(glob => matchesGlob(path, glob));


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