"use strict";
exports.id = 434;
exports.ids = [434];
exports.modules = {

/***/ 6434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/artifacts/image-reference.js
var image_reference = __webpack_require__(8598);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/oci/digest.js

const digestPattern = /^sha256:[0-9a-f]{64}$/u;
/** Whether a text is a SHA-256 digest. Other registered algorithms (sha512, blake3) are not: no registry that was measured stores images by them. */
const isDigest = (text) => digestPattern.test(text);
/** The digest of bytes. */
const digestOf = (bytes) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;

;// CONCATENATED MODULE: ./build/oci/digest-tags.js
/** `sha256:abc` as a tag: `sha256-abc`. */
const dashed = (digest) => digest.replace(':', '-');
/** The tag under which referrers are listed where the API is missing. Source: OCI distribution specification, "Referrers Tag Schema". */
const referrersTag = (digest) => dashed(digest);
/** The tag of cosign's signatures or attestations of a digest: `[prefix]sha256-abc.sig`. Source: cosign, `pkg/oci/remote`, `normalizeWithSeparator`. */
const cosignTag = (digest, kind, prefix = '') => `${prefix}${dashed(digest)}.${kind}`;

;// CONCATENATED MODULE: ./build/oci/platforms.js
/** The manifests of an index that a machine can run: BuildKit lists its attestations beside them, as of platform `unknown/unknown`. */
const platformsOf = (manifest) => manifest.kind === 'manifest'
    ? []
    : manifest.manifests.filter(({ platform }) => !(platform?.os === 'unknown' && platform.architecture === 'unknown'));

;// CONCATENATED MODULE: ./build/registry/errors.js
/** A call to a registry failed; the message is full sentences with a remedy where there is one. `retryable` tells whether the same call may succeed later. */
class RegistryError extends Error {
    name = 'RegistryError';
    code;
    retryable;
    constructor(code, message, cause) {
        super(message, { cause });
        this.code = code;
        this.retryable = code === 'rate-limited' || code === 'unavailable';
    }
}
/** The code of facts that are unknown for an error. */
const factsCodeOf = ({ code }) => code === 'not-found' || code === 'unsupported' ? 'malformed' : code;
/** A failure as a `RegistryError`; anything that is none means that we are wrong, and is thrown on. */
const asRegistryError = (error) => {
    if (error instanceof RegistryError)
        return error;
    throw error;
};

;// CONCATENATED MODULE: ./build/registry/findings.js
/** Nothing. */
const noFindings = { signatures: [], trace: [], gaps: [] };
/** A place that was looked at, and that hides nothing. */
const looked = (place, outcome, note) => ({
    ...noFindings,
    trace: [{ place, outcome, note }],
});
/** A place that may hold more than is known. */
const gap = (place, outcome, note) => {
    const step = { place, outcome, note };
    return { signatures: [], trace: [step], gaps: [step] };
};
/** Findings of several places, in their order. */
const joined = (...all) => ({
    signatures: all.flatMap(({ signatures }) => signatures),
    trace: all.flatMap(({ trace }) => trace),
    gaps: all.flatMap(({ gaps }) => gaps),
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/oci/media-types.js
/** Media types of manifests. Source: OCI image specification, media-types.md; Docker's "Image Manifest V2, Schema 2". */
const manifestTypes = {
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
};
const known = new Set(Object.values(manifestTypes));
/** Whether a media type is one of the four. */
const isManifestMediaType = (text) => known.has(text);
/** Whether a media type is that of one image or of a list of manifests. */
const kindOf = (mediaType) => mediaType === manifestTypes.ociIndex || mediaType === manifestTypes.dockerList ? 'index' : 'manifest';
/** What is asked for when a manifest is fetched: all four, so that a registry doesn't convert what it has. */
const manifestAccept = Object.values(manifestTypes).join(', ');
/** A media type without its parameters, in lower case: `application/json; charset=utf-8` is `application/json`. */
const essenceOf = (contentType) => (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();

;// CONCATENATED MODULE: ./build/oci/manifest.js



/** Largest manifest, in bytes. Source: OCI distribution specification, "Pushing Manifests": registries should take at least 4 MiB, and clients should not exceed it. */
const maxManifestBytes = 4 * 1024 * 1024;
/** Most descriptors of one list: above what any image or index that was seen has. */
const maxDescriptors = 1_000;
const maxNameLength = 255;
const manifest_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(maxNameLength));
const annotations = dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()));
const descriptorSchema = dist/* object */.Ikc({
    mediaType: manifest_name,
    digest: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(isDigest)),
    size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    artifactType: dist/* nullish */.cl6(manifest_name),
    annotations,
    platform: dist/* nullish */.cl6(dist/* object */.Ikc({ os: dist/* optional */.lqM(manifest_name, ''), architecture: dist/* optional */.lqM(manifest_name, ''), variant: dist/* nullish */.cl6(manifest_name) })),
});
const descriptors = dist/* pipe */.FsL(dist/* array */.YOg(descriptorSchema), dist/* maxLength */.Ru6(maxDescriptors));
const documentSchema = dist/* object */.Ikc({
    schemaVersion: dist/* literal */.euz(2),
    mediaType: dist/* nullish */.cl6(dist/* string */.YjP()),
    artifactType: dist/* nullish */.cl6(manifest_name),
    config: dist/* nullish */.cl6(descriptorSchema),
    layers: dist/* nullish */.cl6(descriptors),
    manifests: dist/* nullish */.cl6(descriptors),
    subject: dist/* nullish */.cl6(descriptorSchema),
    annotations,
});
const asDescriptor = ({ digest, ...parsed }) => {
    if (!isDigest(digest))
        throw new TypeError('The schema lets digests through only.');
    const { platform } = parsed;
    return {
        mediaType: parsed.mediaType,
        digest,
        size: parsed.size,
        ...(parsed.artifactType ? { artifactType: parsed.artifactType } : {}),
        ...(parsed.annotations ? { annotations: parsed.annotations } : {}),
        ...(platform
            ? { platform: { os: platform.os, architecture: platform.architecture, ...(platform.variant ? { variant: platform.variant } : {}) } }
            : {}),
    };
};
const commonOf = ({ artifactType, subject, annotations: given, }) => ({
    ...(artifactType ? { artifactType } : {}),
    ...(subject ? { subject: asDescriptor(subject) } : {}),
    annotations: given ?? {},
});
const malformed = (reason) => ({ state: 'malformed', reason });
/**
 * The media type of a manifest, or a sentence that says why it has none. Why so strict: the same bytes with two meanings would let one program verify what
 * another doesn't run (CVE-2021-41190), so that what the registry says and what the bytes say must agree.
 */
const mediaTypeOf = (document, contentType) => {
    const told = essenceOf(contentType);
    const written = document.mediaType ?? undefined;
    if (written !== undefined && isManifestMediaType(told) && written !== told)
        return { reason: `The manifest says that it is ${shown(written)}, and the registry says ${told}.` };
    const mediaType = isManifestMediaType(told) ? told : (written ?? told);
    return isManifestMediaType(mediaType) ? mediaType : { reason: `${shown(mediaType)} is no media type of a manifest.` };
};
/** A text of someone else, in quotes and cut to a readable length. */
const shown = (text) => JSON.stringify(text.slice(0, 100));
const parseJson = (bytes) => {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        // Neither JSON nor UTF-8: the schema refuses undefined.
        return undefined;
    }
};
/**
 * Reads a manifest or an index. `contentType` is what it was served as: the registry's `Content-Type`, or the media type of the descriptor that
 * points at it. Descriptors with other digests than SHA-256 make it malformed.
 */
const parseManifest = (bytes, contentType) => {
    if (bytes.length > maxManifestBytes)
        return malformed(`The manifest has ${bytes.length} bytes, more than ${maxManifestBytes}.`);
    const parsed = dist/* safeParse */.xLC(documentSchema, parseJson(bytes));
    if (!parsed.success)
        return malformed(`The manifest is not as specified: ${dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'it is no JSON object'}.`);
    const document = parsed.output;
    const mediaType = mediaTypeOf(document, contentType);
    if (typeof mediaType !== 'string')
        return malformed(mediaType.reason);
    const { config, layers, manifests } = document;
    if (kindOf(mediaType) === 'index') {
        if (config || layers)
            return malformed('The index has config or layers, as only a manifest of one image has.');
        if (!manifests)
            return malformed('The index has no list of manifests.');
        return { state: 'parsed', manifest: { kind: 'index', mediaType, ...commonOf(document), manifests: manifests.map(asDescriptor) } };
    }
    if (manifests)
        return malformed('The manifest has a list of manifests, as only an index has.');
    if (!config)
        return malformed('The manifest has no config.');
    return {
        state: 'parsed',
        manifest: {
            kind: 'manifest',
            mediaType,
            ...commonOf(document),
            config: asDescriptor(config),
            layers: (layers ?? []).map(asDescriptor),
        },
    };
};

;// CONCATENATED MODULE: ./build/registry/layout-reader.js







const isMissing = (error) => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
/** The bytes of a regular file up to a size; undefined when there is none. Throws `RegistryError`. */
const readBounded = async (path, maxBytes, name) => {
    try {
        // Why not blocking: a pipe in the folder would wait for its writer forever.
        const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            const status = await file.stat();
            if (!status.isFile())
                throw new RegistryError('malformed', `${name} of the layout is no regular file.`);
            if (status.size > maxBytes)
                throw new RegistryError('too-large', `${name} of the layout has ${status.size} bytes, more than ${maxBytes}.`);
            return await file.readFile();
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof RegistryError)
            throw error;
        if (isMissing(error))
            return undefined;
        throw new RegistryError('unavailable', `${name} of the layout can't be read.`, error);
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
    /** `index.json`. Throws `RegistryError` when the folder is no layout. */
    async readIndex() {
        const bytes = await readBounded((0,external_node_path_.join)(this.#folder, 'index.json'), this.#limits.manifestBytes, 'index.json');
        if (!bytes)
            throw new RegistryError('malformed', `${this.#folder} is no OCI image layout: it has no index.json.`);
        const parsed = parseManifest(bytes, manifestTypes.ociIndex);
        if (parsed.state === 'malformed' || parsed.manifest.kind !== 'index')
            throw new RegistryError('malformed', `index.json of the layout can't be read. ${parsed.state === 'malformed' ? parsed.reason : ''}`.trim());
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
        const parsed = parseManifest(bytes, this.#mediaTypes.get(digest) ?? '');
        if (parsed.state === 'malformed')
            throw new RegistryError('malformed', `${digest} of the layout is no manifest. ${parsed.reason}`);
        const { manifest } = parsed;
        if (manifest.kind === 'index')
            this.learn(manifest.manifests);
        return { digest, size: bytes.length, manifest };
    }
    async fetchBlob({ digest, size }) {
        const bytes = await this.#read(digest, this.#limits.blobBytes);
        if (bytes && bytes.length !== size)
            throw new RegistryError('malformed', `Blob ${digest} of the layout has ${bytes.length} bytes, and its descriptor says ${size}.`);
        return bytes;
    }
    async #read(digest, maxBytes) {
        const bytes = await readBounded((0,external_node_path_.join)(this.#folder, 'blobs', ...digest.split(':')), maxBytes, digest);
        if (bytes && digestOf(bytes) !== digest)
            throw new RegistryError('malformed', `The layout has other content under ${digest}: in truth it is ${digestOf(bytes)}.`);
        return bytes;
    }
}

;// CONCATENATED MODULE: ./build/registry/limits.js
/** What the shells keep to. Sizes of manifests as the OCI distribution specification has them; signatures are some kilobytes, attestations with SBOMs some megabytes. */
const usualLimits = {
    manifestBytes: 4 * 1024 * 1024,
    blobBytes: 16 * 1024 * 1024,
    imageBytes: 64 * 1024 * 1024,
    imageRequests: 500,
    imageMilliseconds: 120_000,
    requestMilliseconds: 30_000,
    referrers: 100,
    layers: 100,
    pages: 50,
    redirects: 5,
    tries: 3,
    firstWait: 500,
    longestWait: 20_000,
    perHost: 6,
};

;// CONCATENATED MODULE: ./build/registry/signature-layers.js

/** Media types that signatures are stored as. Sources: cosign, `pkg/types/media.go`; sigstore's bundle format; Notary Project, signature-specification.md. */
const simpleSigning = 'application/vnd.dev.cosign.simplesigning.v1+json';
const dsseEnvelope = 'application/vnd.dsse.envelope.v1+json';
const bundlePrefix = 'application/vnd.dev.sigstore.bundle';
const notationArtifact = 'application/vnd.cncf.notary.signature';
const isNotationMediaType = (text) => text === 'application/jose+json' || text === 'application/cose';
const isBundle = (mediaType) => mediaType?.toLowerCase().startsWith(bundlePrefix) ?? false;
const signatureLayer = (layer, manifest) => {
    const { artifactType, config } = manifest;
    const mediaType = essenceOf(layer.mediaType);
    const annotations = layer.annotations ?? {};
    if (mediaType === simpleSigning)
        return { layer, read: (payload, place) => ({ format: 'simple-signing', place, payload, annotations }) };
    if (mediaType === dsseEnvelope)
        return { layer, read: (envelope, place) => ({ format: 'dsse-envelope', place, envelope, annotations }) };
    if (isBundle(mediaType) || isBundle(artifactType))
        return { layer, read: (bundle, place) => ({ format: 'sigstore-bundle', place, bundle }) };
    const isNotation = artifactType === notationArtifact || config.mediaType === notationArtifact;
    if (isNotation && isNotationMediaType(mediaType))
        return { layer, read: (envelope, place) => ({ format: 'notation', place, mediaType, envelope }) };
    return undefined;
};
/**
 * The layers of a manifest that are signatures. Looks at the manifest itself, never at the descriptor that pointed to it: go-containerregistry, and cosign with
 * it, lists referrers with a wrong `artifactType` (sigstore/cosign#4641).
 */
const signatureLayers = (manifest) => manifest.layers.flatMap(layer => signatureLayer(layer, manifest) ?? []);

;// CONCATENATED MODULE: ./build/registry/signature-manifest.js



const fetchLayer = async ({ layer, read }, { place, digestOf }, reader) => {
    const own = digestOf === 'layer' ? { ...place, digest: layer.digest } : place;
    try {
        const bytes = await reader.fetchBlob(layer);
        if (!bytes)
            return looked(own, 'none', `The signature's blob ${layer.digest} is not there.`);
        const signature = read(bytes, own);
        return {
            signatures: [signature],
            trace: [{ place: own, outcome: 'found', note: `A signature of format ${signature.format}.` }],
            gaps: [],
        };
    }
    catch (error) {
        return gap(own, 'failed', asRegistryError(error).message);
    }
};
/** Fetches the signatures of a manifest's layers. At most `maxLayers` are looked at. */
const fetchSignatures = async (manifest, at, reader, maxLayers) => {
    const layers = signatureLayers(manifest);
    if (layers.length === 0)
        return looked(at.place, 'skipped', 'It is no signature in a format that is known.');
    const findings = await Promise.all(layers.slice(0, maxLayers).map(layer => fetchLayer(layer, at, reader)));
    if (layers.length <= maxLayers)
        return joined(...findings);
    return joined(...findings, gap(at.place, 'skipped', `It has ${layers.length} signatures; only ${maxLayers} were looked at.`));
};
const fetchReferrer = async ({ digest }, image, place, reader, maxLayers) => {
    const own = { ...place, digest };
    try {
        const fetched = await reader.fetchManifest(digest);
        if (!fetched)
            return looked(own, 'none', 'It is listed, and not there.');
        const { manifest } = fetched;
        if (manifest.kind === 'index')
            return looked(own, 'skipped', 'It is an index and no signature.');
        if (manifest.subject?.digest !== image)
            return looked(own, 'skipped', 'It is listed for the image, but its own subject is another: it is not about this image.');
        return await fetchSignatures(manifest, { place: own, digestOf: 'manifest' }, reader, maxLayers);
    }
    catch (error) {
        return gap(own, 'failed', asRegistryError(error).message);
    }
};
/**
 * Fetches the signatures among referrers of an image. Each manifest is fetched and asked for its subject, because what lists it can be
 * wrong by accident or by intent.
 */
const fetchReferrerSignatures = async (referrers, image, place, reader, maxLayers) => joined(...(await Promise.all(referrers.map(each => fetchReferrer(each, image, place, reader, maxLayers)))));

;// CONCATENATED MODULE: ./build/registry/layout-image-source.js








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
 * Facts about an image from an OCI image layout on disk, as `cosign save`, `oras cp -r --to-oci-layout`, `skopeo copy` and `buildx` write it. The image
 * is the one with the reference's digest, or named like its tag, or the only one. GitHub and notary servers are not asked.
 */
class LayoutImageSource {
    #folder;
    #limits;
    constructor(folder, limits = usualLimits) {
        this.#folder = folder;
        this.#limits = limits;
    }
    async fetchImage(query) {
        const reader = new LayoutReader(this.#folder, this.#limits);
        try {
            const { manifests } = await reader.readIndex();
            if (manifests.length > this.#limits.referrers)
                throw new RegistryError('too-large', `The layout has ${manifests.length} entries, more than ${this.#limits.referrers}.`);
            const entries = await Promise.all(manifests.map(async (descriptor) => ({ descriptor, fetched: await reader.fetchManifest(descriptor.digest) })));
            const image = await chooseImage(entries, query.reference, reader);
            if (!image)
                return { state: 'absent', reason: `The layout ${this.#folder} has no ${query.reference.text}.`, trace: [] };
            const found = await this.#findSignatures(entries, image.digest, reader);
            const { signatures, trace, gaps } = joined(found, ...notAsked(query));
            const { digest, size, manifest } = image;
            const descriptor = { mediaType: manifest.mediaType, digest, size };
            return { state: 'known', evidence: { image: descriptor, platforms: platformsOf(manifest), signatures, trace, gaps } };
        }
        catch (error) {
            const failure = asRegistryError(error);
            return { state: 'unknown', code: factsCodeOf(failure), reason: failure.message, retryable: false, trace: [] };
        }
    }
    async #findSignatures(entries, image, reader) {
        const { layers, referrers: most } = this.#limits;
        const about = entries.filter(({ fetched }) => fetched?.manifest.subject?.digest === image).map(({ descriptor }) => descriptor);
        const place = { kind: 'referrer', name: this.#folder };
        const tag = referrersTag(image);
        const list = entries.find(({ descriptor }) => isNamed(descriptor, tag))?.fetched?.manifest;
        const further = (list?.kind === 'index' ? list.manifests : []).filter(({ digest }) => !about.some(each => each.digest === digest));
        if (list?.kind === 'index')
            reader.learn(list.manifests);
        const tagPlace = { kind: 'fallback-tag', name: `${this.#folder}:${tag}` };
        const [fromEntries, fromTag, signatures, attestations] = await Promise.all([
            fetchReferrerSignatures(about, image, place, reader, layers),
            fetchReferrerSignatures(further.slice(0, most), image, tagPlace, reader, layers),
            this.#readCosign('sig', entries, image, reader),
            this.#readCosign('att', entries, image, reader),
        ]);
        return joined(about.length === 0 ? looked(place, 'none', 'No entry refers to the image.') : noFindings, fromEntries, list ? noFindings : looked(tagPlace, 'none', 'There is no such tag.'), fromTag, further.length > most ? gap(tagPlace, 'skipped', `More than ${most} manifests refer to the image.`) : noFindings, signatures, attestations);
    }
    async #readCosign(kind, entries, image, reader) {
        const tag = cosignTag(image, kind);
        const place = { kind: kind === 'sig' ? 'signature-tag' : 'attestation-tag', name: `${this.#folder}:${tag}` };
        const matching = entries.filter(({ descriptor }) => isNamed(descriptor, tag) || annotation(descriptor, kindName) === cosignKinds[kind]);
        if (matching.length === 0)
            return looked(place, 'none', 'There is no such entry.');
        const found = matching.map(async ({ fetched }) => fetched?.manifest.kind === 'manifest'
            ? fetchSignatures(fetched.manifest, { place, digestOf: 'layer' }, reader, this.#limits.layers)
            : looked(place, 'skipped', 'The entry names no manifest with signatures.'));
        return joined(...(await Promise.all(found)));
    }
}
/** The places that a layout can't answer for are gaps. */
const notAsked = ({ githubAttestations, notary }) => [
    githubAttestations === undefined
        ? noFindings
        : gap({ kind: 'github-attestations', name: githubAttestations }, 'skipped', 'GitHub is not asked when a layout is read.'),
    notary === undefined
        ? noFindings
        : gap({ kind: 'notary-server', name: `${notary.server} ${notary.gun}` }, 'skipped', 'Notary servers are not asked when a layout is read.'),
];
const chooseImage = async (entries, reference, reader) => {
    if (reference.digest !== undefined)
        return isDigest(reference.digest) ? byDigest(entries, reference.digest, reader) : undefined;
    const images = entries.filter(({ descriptor, fetched }) => fetched?.manifest.subject === undefined && !isCosignEntry(descriptor));
    const tag = reference.tag ?? 'latest';
    const named = images.filter(({ descriptor }) => [tag, reference.text].includes(annotation(descriptor, refName) ?? ''));
    if (named.length > 0)
        return named[0]?.fetched;
    // Tools that write one image leave its name out.
    const nameless = images.filter(({ descriptor }) => annotation(descriptor, refName) === undefined);
    return images.length === 1 && nameless.length === 1 ? nameless[0]?.fetched : undefined;
};
/** An entry, or what the index of one lists. */
const byDigest = async (entries, digest, reader) => {
    const entry = entries.find(({ descriptor }) => descriptor.digest === digest);
    if (entry)
        return entry.fetched;
    const children = entries.flatMap(({ fetched }) => (fetched?.manifest.kind === 'index' ? fetched.manifest.manifests : []));
    return children.some(child => child.digest === digest) ? reader.fetchManifest(digest) : undefined;
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/registry/private-address.js

/**
 * IPv4 networks that are no public hosts. Source: IANA IPv4 Special-Purpose Address Registry (RFC 6890 and later); 224/4 is multicast, 240/4 reserved.
 */
const ipv4Networks = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
];
/** Public IPv6 hosts are in 2000::/3; these parts of it are none, or hold an IPv4 address that a gateway would connect to. Source: IANA IPv6 Special-Purpose Address Registry. */
const ipv6Networks = [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
];
const listOf = (family, networks) => {
    const list = new external_node_net_.BlockList();
    for (const [network, prefix] of networks)
        list.addSubnet(network, prefix, family);
    return list;
};
const privateIpv4 = listOf('ipv4', ipv4Networks);
const specialIpv6 = listOf('ipv6', ipv6Networks);
const globalIpv6 = listOf('ipv6', [['2000::', 3]]);
/**
 * Whether an IP address belongs to no host on the public internet: loopback, private, link-local (which has the clouds' metadata services),
 * multicast, unspecified, documentation, and every IPv6 form that holds an IPv4 address. What is no IP address counts as private.
 */
const isPrivateAddress = (address) => {
    if ((0,external_node_net_.isIPv4)(address))
        return privateIpv4.check(address, 'ipv4');
    // An address with a zone (`fe80::1%eth0`) is that of a neighbour.
    if (!(0,external_node_net_.isIPv6)(address) || address.includes('%'))
        return true;
    return !globalIpv6.check(address, 'ipv6') || specialIpv6.check(address, 'ipv6');
};
/** The IP address that a URL's host is written as, if it is one: `[::1]` is `::1`. A URL has normalised other spellings, such as `0x7f.1`. */
const literalAddress = (hostname) => {
    const bare = hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname;
    return (0,external_node_net_.isIP)(bare) === 0 ? undefined : bare;
};
/** A name in lower case without the dot that may end it. */
const withoutRoot = (hostname) => hostname.toLowerCase().replace(/\.$/u, '');
/** Whether a host is this machine by its very name. */
const isLoopbackHost = (hostname) => {
    const name = withoutRoot(hostname);
    return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || ((0,external_node_net_.isIPv4)(name) && name.startsWith('127.'));
};
/**
 * Whether a name can only be that of a host nearby: no dot, or a domain that is not in the public DNS (RFC 6761, RFC 6762, RFC 8375, and
 * ICANN's `internal`). Used where a proxy looks names up, so that addresses are not seen here.
 */
const isLocalName = (hostname) => {
    const name = withoutRoot(hostname);
    return (!name.includes('.') || ['.localhost', '.local', '.internal', '.home.arpa', '.lan', '.intranet'].some(suffix => name.endsWith(suffix)));
};

;// CONCATENATED MODULE: ./build/registry/credential.js
/** Asks sources one after the other; the first that knows a credential counts. */
const firstOf = (...sources) => ({
    readCredential: async (host) => {
        for (const source of sources) {
            const credential = await source.readCredential(host);
            if (credential)
                return credential;
        }
        return undefined;
    },
});
/** Nobody. */
const anonymous = { readCredential: () => Promise.resolve(undefined) };

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/registry/docker-config.js

/** Largest file, in UTF-16 units. */
const maxLength = 1024 * 1024;
const docker_config_text = dist/* nullish */.cl6(dist/* string */.YjP());
const schema = dist/* object */.Ikc({
    auths: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* nullish */.cl6(dist/* object */.Ikc({ auth: docker_config_text, username: docker_config_text, password: docker_config_text, identitytoken: docker_config_text })))),
    credHelpers: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
    credsStore: docker_config_text,
});
/**
 * The host that a key stands for: `https://index.docker.io/v1/` and `registry-1.docker.io` are `docker.io`. Source: docker/cli,
 * `ConvertToHostname`; docker/docker, `registry.IndexServer`.
 */
const credentialHost = (key) => {
    const bare = key.startsWith('https://') ? key.slice(8) : key.startsWith('http://') ? key.slice(7) : key;
    const host = (bare.split('/', 1)[0] ?? '').toLowerCase();
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
};
/** `auth` is `user:password` in Base64; Docker ends it with NUL bytes at times. */
const decodeAuth = (auth) => {
    const decoded = Buffer.from(auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    return colon < 1 ? undefined : { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replaceAll('\0', '') };
};
const credentialOf = ({ auth, username, password, identitytoken }) => {
    if (identitytoken)
        return { kind: 'identity-token', token: identitytoken };
    if (auth) {
        const decoded = decodeAuth(auth);
        return decoded && { kind: 'password', ...decoded };
    }
    return username && password ? { kind: 'password', username, password } : undefined;
};
const docker_config_parseJson = (json) => {
    try {
        return JSON.parse(json);
    }
    catch {
        // The schema refuses undefined.
        return undefined;
    }
};
/** Reads Docker's configuration. An `auths` entry without credentials, as Docker leaves it beside a helper, is none. */
const parseDockerConfig = (json) => {
    const value = json.length > maxLength ? undefined : docker_config_parseJson(json);
    // An array would be an object without any of the keys.
    const parsed = Array.isArray(value) ? undefined : dist/* safeParse */.xLC(schema, value);
    if (!parsed?.success)
        return { state: 'malformed', reason: "The file is no Docker configuration: JSON with 'auths', 'credHelpers' or 'credsStore'." };
    const { auths, credHelpers, credsStore } = parsed.output;
    const credentials = Object.entries(auths ?? {}).flatMap(([key, entry]) => {
        const credential = entry ? credentialOf(entry) : undefined;
        return credential ? [[credentialHost(key), credential]] : [];
    });
    const helpers = Object.entries(credHelpers ?? {}).map(([key, helper]) => [credentialHost(key), helper]);
    return {
        state: 'parsed',
        config: { credentials: new Map(credentials), helpers: new Map(helpers), ...(credsStore ? { store: credsStore } : {}) },
    };
};
/** The credentials that stand in a configuration itself, without its helpers. */
const configCredentials = ({ credentials }) => ({
    readCredential: host => Promise.resolve(credentials.get(credentialHost(host))),
});

;// CONCATENATED MODULE: ./build/registry/credential-helper.js




const answerSchema = dist/* object */.Ikc({ Username: dist/* string */.YjP(), Secret: dist/* string */.YjP() });
/** Milliseconds and bytes that a helper may take. */
const maxMilliseconds = 15_000;
const maxBytes = 256 * 1024;
/** What a helper's name may be: it becomes part of a command's name. */
const helperName = /^[A-Za-z0-9_-]{1,64}$/u;
/** What helpers keep Docker Hub's credentials under. */
const helperKey = (host) => (host === 'docker.io' ? 'https://index.docker.io/v1/' : host);
const runHelper = (command, input) => new Promise((resolve, reject) => {
    const child = (0,external_node_child_process_.spawn)(command, ['get'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks = [];
    let size = 0;
    const end = () => {
        child.kill('SIGKILL');
        // What the helper itself started may hold the pipe.
        child.stdout.destroy();
    };
    const timer = setTimeout(end, maxMilliseconds);
    child.once('error', error => {
        clearTimeout(timer);
        reject(error);
    });
    child.stdout.on('data', (chunk) => {
        size += chunk.length;
        if (size > maxBytes)
            end();
        else
            chunks.push(chunk);
    });
    // A helper may end without reading.
    child.stdin.once('error', () => child.stdin.destroy());
    child.stdin.end(`${input}\n`);
    child.once('close', exitCode => {
        clearTimeout(timer);
        resolve({ exitCode: size > maxBytes ? null : exitCode, stdout: Buffer.concat(chunks).toString('utf8') });
    });
});
const parseAnswer = (stdout, command) => {
    const fail = (cause) => {
        throw new RegistryError('unauthorized', `${command} did not answer with a credential. Run it by hand to see why.`, cause);
    };
    let json;
    try {
        json = JSON.parse(stdout);
    }
    catch (error) {
        return fail(error);
    }
    const parsed = dist/* safeParse */.xLC(answerSchema, json);
    if (!parsed.success)
        return fail();
    const { Username: username, Secret: secret } = parsed.output;
    return username === '<token>' ? { kind: 'identity-token', token: secret } : { kind: 'password', username, password: secret };
};
/**
 * Asks Docker's credential helpers, which are programs on the PATH: `docker-credential-NAME get`. Only for who opted in, because what a
 * configuration names is run. Source: docker/docker-credential-helpers, README, "Development".
 */
const helperCredentials = ({ helpers, store }) => ({
    readCredential: async (host) => {
        const name = helpers.get(credentialHost(host)) ?? store;
        if (name === undefined || name === '')
            return undefined;
        if (!helperName.test(name))
            throw new RegistryError('unauthorized', `'${name.slice(0, 64)}' is no name of a credential helper.`);
        const command = `docker-credential-${name}`;
        const { exitCode, stdout } = await runHelper(command, helperKey(credentialHost(host))).catch((error) => {
            throw new RegistryError('unauthorized', `${command}, which the Docker configuration names for ${host}, could not be run.`, error);
        });
        if (exitCode === null)
            throw new RegistryError('unauthorized', `${command} did not end as it should. Run it by hand to see why.`);
        // The protocol's way to say "credentials not found in native keychain" is a failure with that text.
        return exitCode === 0 ? parseAnswer(stdout, command) : undefined;
    },
});

;// CONCATENATED MODULE: ./build/registry/read-credentials.js




const read_credentials_isMissing = (error) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
const readText = (path) => {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (read_credentials_isMissing(error))
            return undefined;
        throw error;
    }
};
/** Reads a Docker configuration file (`~/.docker/config.json`, or a mounted one). A file that is not there is nobody's credentials. Throws for one that can't be opened. */
const readCredentials = (path, { helpers }) => {
    const text = readText(path);
    if (text === undefined)
        return { state: 'read', credentials: anonymous };
    const parsed = parseDockerConfig(text);
    if (parsed.state === 'malformed')
        return { state: 'refused', reason: parsed.reason };
    const own = configCredentials(parsed.config);
    return { state: 'read', credentials: helpers === 'run' ? firstOf(own, helperCredentials(parsed.config)) : own };
};

// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(8000);
;// CONCATENATED MODULE: ./build/reports/signing/refusal-words.js
/** What people can do about a signature that does not count, by the code of its refusal: for refusals that bring no remedy of their own. */
const refusalRemedies = {
    malformed: 'Sign the image again: what is stored is no readable signature.',
    unsupported: 'Sign the image in a way that Tidewaiter can verify, or ask for an exception in the policy.',
    'digest-mismatch': 'Sign the digest that the reference names now, or refer to the digest that was signed.',
    'signature-invalid': 'Sign the image again: the signature was damaged or forged.',
    'key-mismatch': 'Use an image that is signed with a key of the policy, or ask for the signer to be added to the policy.',
    'identity-mismatch': 'Use an image that one of the identities of the policy signed, or ask for the signer to be added to the policy.',
    'issuer-mismatch': 'Sign with an identity of the issuer that the policy names, or ask for the issuer to be added to the policy.',
    'certificate-untrusted': 'Sign with a certificate of an authority that the policy trusts, or ask for the authority to be added to it.',
    'certificate-invalid': 'Sign again with a certificate that is made for signing code.',
    'certificate-expired': 'Sign again with a certificate that is valid, and with a timestamp that proves the time.',
    'certificate-revoked': 'Do not use this image: its signer withdrew the certificate. Have it signed again with another one.',
    'revocation-unknown': "Run the check again; if it stays so, make the certificate authority's revocation service reachable.",
    'log-entry-missing': 'Sign again and have the signature recorded in the transparency log.',
    'log-entry-invalid': 'Sign again: the entry of the transparency log does not belong to this signature, or comes from a log that is not trusted.',
    'timestamp-missing': 'Sign again with a timestamp of an authority that the policy trusts.',
    'timestamp-invalid': 'Sign again with a timestamp of an authority that the policy trusts: this one is not valid.',
    'sct-missing': 'Sign with a certificate that is recorded in a trusted certificate transparency log.',
    expired: 'Publish fresh signed metadata: what is there is past its own expiry.',
    'predicate-mismatch': 'Use an image whose attestation says what the policy asks for.',
    'not-applicable': 'Sign the image in a format for which the policy names signers.',
};

;// CONCATENATED MODULE: ./build/reports/signing/signer-change.js
const readers = [
    ['Signer', ({ subject }) => subject],
    ['Issuer', ({ issuer }) => issuer],
    ['Builder workflow', ({ claims }) => claims?.['Build Signer URI']],
    ['Source repository', ({ claims }) => claims?.['Source Repository URI']],
    ['Runner', ({ claims }) => claims?.['Runner Environment']],
];
const valuesOf = ({ signatures }, read) => [...new Set(signatures.flatMap(({ signer }) => read(signer) ?? []))].toSorted();
/** A workflow's address without its ref: `https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v2`. An e-mail address has none. */
const withoutRef = (value) => {
    const at = value.lastIndexOf('@refs/');
    return at === -1 ? value : value.slice(0, at);
};
const sameValues = (a, b) => a.length === b.length && a.every((value, index) => value === b[index]);
const changeOf = (name, before, after) => {
    // Why: certificates of other times name fewer facts, which says nothing of who signed.
    const isMissing = name !== 'Signer' && (before.length === 0 || after.length === 0);
    if (isMissing || sameValues(before, after))
        return 'same';
    const bare = (values) => [...new Set(values.map(withoutRef))].toSorted();
    return sameValues(bare(before), bare(after)) ? 'ref-only' : 'changed';
};
/** Compares the signers of two judgements; facts that neither has are left out, and the builder where it is the signer itself. */
const signer_change_signerChangeOf = (before, after) => {
    const facts = readers.map(([name, read]) => {
        const [old, now] = [valuesOf(before, read), valuesOf(after, read)];
        return { name, before: old, after: now, change: changeOf(name, old, now) };
    });
    const signer = facts[0];
    const isSigner = (fact) => fact.name === 'Builder workflow' &&
        signer !== undefined &&
        sameValues(fact.before, signer.before) &&
        sameValues(fact.after, signer.after);
    const told = facts.filter(fact => fact.before.length + fact.after.length > 0 && !isSigner(fact));
    return {
        facts: told,
        isNotable: before.signatures.length > 0 && told.some(({ change }) => change === 'changed'),
        now: after.signatures.length > 0 ? 'signed' : after.state === 'undetermined' ? 'unknown' : 'unsigned',
    };
};
const listed = (values) => (values.length === 0 ? 'none' : values.map(value => `"${value}"`).join(', '));
/** The change in one sentence. */
const signer_change_describeSignerChange = ({ facts, now }) => {
    if (now !== 'signed') {
        const before = listed(facts.find(({ name }) => name === 'Signer')?.before ?? []);
        const after = now === 'unsigned' ? 'this one has no signature that the policy accepts' : 'who signed this one is not known';
        return `The image that stood here before was signed by ${before}; ${after}.`;
    }
    const changed = facts
        .filter(({ change }) => change === 'changed')
        .map(fact => `${fact.name.toLowerCase()} ${listed(fact.before)} \u2192 ${listed(fact.after)}`);
    return `Against the image that stood here before: ${changed.join('; ')}.`;
};

;// CONCATENATED MODULE: ./build/reports/signing/image-words.js


/** In the order in which people should see them. */
const image_words_imageStates = ['refused', 'undetermined', 'excepted', 'admitted'];
const headings = {
    refused: 'Image refused',
    undetermined: 'Image could not be verified',
    excepted: 'Image excepted',
    admitted: 'Image admitted with a warning',
};
/** A policy that failed and only warns, where the image passes. */
const warnedPolicy = ({ policies }) => policies.find(({ state }) => state === 'warned');
/** What is to be shown at the image's line, and how loud; undefined: nothing. */
const image_words_attentionOf = ({ judgement, replaced }) => {
    const { state, mode } = judgement;
    const isWarned = state === 'admitted' && warnedPolicy(judgement) !== undefined;
    if (state === 'excepted')
        return 'notice';
    if (state === 'admitted' && !isWarned)
        return replaced && signerChangeOf(replaced, judgement).isNotable ? 'notice' : undefined;
    if (mode === 'observe')
        return 'notice';
    return mode === 'warn' || isWarned ? 'warning' : 'failure';
};
/** What the annotation is about, in three to six words. */
const headingOf = ({ judgement }) => judgement.state === 'admitted' && !warnedPolicy(judgement) ? 'Image has another signer' : headings[judgement.state];
/** How a judgement looks in a list: as the verdict counts it. */
const statusOf = (judgement) => {
    if (judgement.state === 'admitted')
        return warnedPolicy(judgement) ? 'warned' : 'met';
    if (judgement.state === 'excepted')
        return 'warned';
    if (judgement.state === 'undetermined')
        return 'undetermined';
    return judgement.mode === 'enforce' ? 'not-met' : 'warned';
};
/** The state in one to five words: `refused`, `refused (warns only)`, `excepted until 2027-01-31`. */
const stateWords = ({ state, mode, exception }) => {
    if (state === 'excepted')
        return exception?.until === undefined ? 'excepted' : `excepted until ${exception.until}`;
    if (state === 'admitted' || mode === 'enforce')
        return state;
    return `${state} (${mode === 'warn' ? 'warns only' : 'observed only'})`;
};
const modeWords = {
    enforce: {
        refused: 'Enforced: a pull request with this image does not pass.',
        undetermined: 'Enforced: a pull request with an image that could not be verified does not pass.',
    },
    warn: {
        refused: 'Warns only: this does not block a pull request.',
        undetermined: 'Warns only: this does not block a pull request.',
    },
    observe: {
        refused: 'Observed only: this does not count against a pull request.',
        undetermined: 'Observed only: this does not count against a pull request.',
    },
};
/** What the mode means for the reader, as a full sentence; undefined when there is nothing to hold up. */
const image_words_modeSentence = ({ state, mode, enforceFrom }) => {
    if (state === 'admitted' || state === 'excepted')
        return undefined;
    const later = mode === 'enforce' || enforceFrom === undefined ? '' : ` From ${enforceFrom} on, it blocks.`;
    return `${modeWords[mode][state]}${later}`;
};
/** Where the exception stands that lets an image pass, and when it ends; why is in the judgement's reason. */
const exceptionPlace = ({ exception }) => exception && `The exception stands in ${exception.origin}${exception.until === undefined ? ' and has no end' : ''}.`;
/** Until when an image passes by an exception, why, and where that stands, as a sentence. */
const exceptionSentence = ({ exception }) => {
    if (!exception)
        return undefined;
    const { until, reason, origin } = exception;
    return `${until === undefined ? 'Without end' : `Until ${until}`}, by ${origin}: ${reason}`;
};
/** Every refused signature of the policies that count against the image, in their order. */
const refusalsOf = ({ policies }) => policies
    .filter(({ state }) => state === 'failed' || state === 'warned' || state === 'undetermined')
    .flatMap(({ authorities }) => authorities)
    .flatMap(({ checks }) => checks)
    .flatMap(check => (check.state === 'refused' ? [check.refusal] : []));
/** Who signed it by signatures that do not count; nobody has proven it. */
const claimedSigners = (judgement) => [
    ...new Set(refusalsOf(judgement).flatMap(({ claimedSigner }) => claimedSigner ?? [])),
];
const stateSteps = {
    refused: 'Have the image signed as the policy asks, use an image that is, or ask the owners of the policy for an exception.',
    undetermined: 'Make the registry readable for Tidewaiter, or write a complete image reference; then run the check again.',
    excepted: 'Have the image signed as the policy asks, so that it needs no exception.',
    admitted: undefined,
};
/** What to do next; undefined only for an image that passes without a warning. */
const nextStepOf = (judgement) => {
    const { remedy, policies, state } = judgement;
    if (remedy !== undefined)
        return remedy;
    const failed = policies.filter(policy => policy.state === 'failed' || policy.state === 'warned' || policy.state === 'undetermined');
    const [own] = failed.flatMap(policy => policy.remedy ?? []);
    const [refusal] = refusalsOf(judgement);
    if (own !== undefined)
        return own;
    if (state !== 'undetermined' && refusal)
        return remedyOf(refusal);
    return stateSteps[state] ?? (failed.length > 0 ? stateSteps.refused : undefined);
};
/** What to do about one refused signature. */
const remedyOf = ({ code, remedy }) => remedy ?? refusalRemedies[code];
/** Why it was judged so, by what exception it passes, and what the mode means, in sentences; the most important first. */
const sentencesOf = (judgement) => [judgement.reason, exceptionPlace(judgement), image_words_modeSentence(judgement)].filter(sentence => sentence !== undefined);
/** Who signed the image that stood here before, when that matters, as a sentence. */
const signerSentence = ({ judgement, replaced }) => {
    const change = replaced && signerChangeOf(replaced, judgement);
    return change?.isNotable ? describeSignerChange(change) : undefined;
};
const words = {
    pass: 'Passed',
    warn: 'Passed with warnings',
    block: 'Blocked',
    incomplete: 'Incomplete',
};
/** The verdict on the images in one to three words. */
const signingVerdictWords = ({ conclusion }) => words[conclusion];
/** The verdict on the images in a sentence: the conclusion and what decided it. */
const signingVerdictSentence = (verdict) => {
    const deciding = verdict.reasons.filter(({ status }) => status !== 'met').map(({ reason }) => reason);
    return [
        `${signingVerdictWords(verdict)}.`,
        ...(deciding.length > 0 ? deciding : verdict.reasons.slice(0, 1).map(({ reason }) => reason)),
    ].join(' ');
};

;// CONCATENATED MODULE: ./build/reports/signing/verify-json.js

const renderVerifyJson = (judgements, { predicates = 'omitted' } = {}) => {
    const signatureJson = (signature) => {
        const { kind, format, place, signer, times, claimedName, predicateType, predicate, remarks } = signature;
        return {
            kind,
            format,
            place,
            signer,
            times: times.map(timeJson),
            ...(claimedName !== undefined && { claimedName }),
            ...(predicateType !== undefined && { predicateType }),
            ...(predicates === 'included' && predicate !== undefined && { predicate }),
            remarks,
        };
    };
    const checkJson = (check) => check.state === 'verified'
        ? { state: 'verified', signature: signatureJson(check.signature) }
        : { state: 'refused', place: check.place, refusal: { ...check.refusal, remedy: remedyOf(check.refusal) } };
    const policyJson = ({ authorities, ...policy }) => ({
        ...policy,
        authorities: authorities.map(({ name, state, reason, checks }) => ({ name, state, reason, checks: checks.map(checkJson) })),
    });
    const imageJson = (judgement) => {
        const { policies, signatures, ...rest } = judgement;
        const remedy = nextStepOf(judgement);
        return {
            ...rest,
            ...(remedy !== undefined && { remedy }),
            policies: policies.map(policyJson),
            signatures: signatures.map(signatureJson),
        };
    };
    return {
        admitted: judgements.every(({ state }) => state === 'admitted' || state === 'excepted'),
        images: judgements.map(imageJson),
    };
};
const timeJson = ({ source, time, witness }) => ({
    source,
    time: Number.isNaN(time.getTime()) ? null : time.toISOString(),
    witness,
});

// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(9823);
;// CONCATENATED MODULE: ./build/reports/signing/signature-words.js
const placeWords = {
    referrer: 'referrers of',
    'fallback-tag': 'referrers tag',
    'signature-tag': 'cosign signature tag',
    'attestation-tag': 'cosign attestation tag',
    'github-attestations': 'GitHub attestations of',
    'notary-server': 'Notary server',
};
/** A place that may hold signatures, in words: `cosign signature tag "ghcr.io/acme/app:sha256-\u2026.sig"`. */
const describePlace = ({ kind, name, digest }) => `${placeWords[kind]} "${shortDigests(name)}"${digest === undefined || name.includes(digest) ? '' : ` ("${shortDigests(digest)}")`}`;
const outcomeWords = {
    found: 'found',
    none: 'nothing there',
    unsupported: 'not offered',
    skipped: 'skipped',
    failed: 'could not be read',
};
/** One place that was looked at and what came of it, as a sentence. */
const describeStep = ({ place, outcome, note }) => {
    const where = describePlace(place);
    return `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${outcomeWords[outcome]}. ${note}`;
};
/** What kind of policy it is, for people. */
const engineWords = {
    sigstore: 'Image policy',
    'github-attestations': 'GitHub attestations',
    notation: 'Notation trust policy',
    'notary-v1': 'Docker Content Trust',
    registries: 'Allowed registries',
    'no-match': 'Rule for images without a policy',
};
/** What a policy came to. */
const outcomeOfPolicy = {
    passed: 'passed',
    warned: 'failed, and only warns',
    failed: 'failed',
    undetermined: 'could not be decided',
    'not-applicable': 'does not apply',
};
/** SHA-256 digests in a text cut to twelve digits, which tell them apart at a glance. */
const shortDigests = (text) => text.replaceAll(/(?<=sha256[:-][0-9a-f]{12})[0-9a-f]{52}/gu, '\u2026');
/** A time in UTC to the second: `2026-11-03 14:02:11 UTC`. */
const timeText = (time) => Number.isNaN(time.getTime()) ? 'an unknown time' : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
/** Day and witness of a proven time, for a table: `log, 2026-11-03`. */
const shortTime = ({ source, time }) => `${source === 'transparency-log' ? 'log' : 'timestamp'}, ${Number.isNaN(time.getTime()) ? 'unknown' : time.toISOString().slice(0, 10)}`;
/** A proven time as a sentence that names its witness. */
const describeTime = ({ source, time, witness }) => {
    if (source === 'timestamp-authority')
        return `Timestamp of ${timeText(time)} by "${witness}".`;
    const hash = witness.lastIndexOf('#');
    const entry = hash === -1 ? `"${witness}"` : `entry ${witness.slice(hash + 1)} of log "${shortLogId(witness.slice(0, hash))}"`;
    return `In the transparency log since ${timeText(time)}: ${entry}.`;
};
const shortLogId = (id) => (id.length > 16 ? `${id.slice(0, 12)}\u2026` : id);
/** A signer and who vouches for the name: `"https://github.com/acme/\u2026" (issuer "https://token\u2026")`. */
const describeSigner = ({ subject, issuer }) => issuer === undefined ? `"${subject}"` : `"${subject}" (issuer "${issuer}")`;
/** Distinct signers of signatures, in their order. */
const signersOf = (signatures) => [
    ...new Map(signatures.map(({ signer }) => [`${signer.subject}\0${signer.issuer ?? ''}`, signer])).values(),
];
/** Claims of a certificate that tell who built an image, in the words of Fulcio's OID table; the others are in the JSON of `verify`. */
const builderClaims = [
    'Build Signer URI',
    'Source Repository URI',
    'Source Repository Ref',
    'Source Repository Digest',
    'Runner Environment',
];

;// CONCATENATED MODULE: ./build/reports/signing/explanation.js



/** Points that a report in a page shows under one point. */
const maxPoints = 8;
const point = (status, text, points = []) => ({ status, text, points });
/**
 * Why an image was judged as it was: its policies, their authorities, and each signature that they looked at. `failures` leaves out what
 * lies under a policy that passed, and policies that do not apply. What the image's own next step says is not said again.
 */
const explainJudgement = (judgement, extent) => {
    const said = nextStepOf(judgement);
    const advice = remedy => (remedy === said ? [] : [point('plain', `What to do: ${remedy}`)]);
    const shown = judgement.policies.filter(({ state }) => extent === 'everything' || state !== 'not-applicable');
    return shown.map(policy => explainPolicy(policy, extent, policy.state === 'passed' ? () => [] : advice));
};
const policyStatus = {
    passed: 'met',
    warned: 'warned',
    failed: 'not-met',
    undetermined: 'undetermined',
    'not-applicable': 'plain',
};
const explainPolicy = (outcome, extent, advice) => {
    const { policy, origin, engine, state, reason, remedy, authorities } = outcome;
    const head = `${engineWords[engine]} "${policy}"${origin === policy ? '' : ` (${origin})`} ${outcomeOfPolicy[state]}. ${reason}`;
    if (extent === 'failures' && state === 'passed')
        return point('met', head);
    const steps = remedy === undefined ? [] : advice(remedy);
    return point(policyStatus[state], head, [...authorities.map(one => explainAuthority(one, advice)), ...steps]);
};
const authorityWords = { passed: 'passed', failed: 'failed', undetermined: 'could not be decided' };
const authorityStatus = { passed: 'met', failed: 'not-met', undetermined: 'undetermined' };
const explainAuthority = ({ name, state, reason, checks }, advice) => {
    const verifiedFirst = checks.toSorted((a, b) => Number(b.state === 'verified') - Number(a.state === 'verified'));
    return point(authorityStatus[state], `Authority "${name}" ${authorityWords[state]}. ${reason}`, verifiedFirst.map(check => explainCheck(check, advice)));
};
const formatWords = {
    'simple-signing': 'cosign',
    'dsse-envelope': 'cosign',
    'sigstore-bundle': 'Sigstore bundle',
    notation: 'Notation',
    'notary-v1': 'Docker Content Trust',
};
const explainCheck = (check, advice) => {
    if (check.state === 'verified')
        return explainSignature(check.signature);
    const { code, reason, claimedSigner } = check.refusal;
    return point('not-met', `[${code}] ${reason}`, [
        point('plain', `Found in ${describePlace(check.place)}.`),
        ...(claimedSigner === undefined || reason.includes(claimedSigner)
            ? []
            : [point('plain', `Claimed signer, not proven: "${claimedSigner}".`)]),
        ...advice(remedyOf(check.refusal)),
    ]);
};
/** A verified signature: who, by whose word, when, where it lies. */
const explainSignature = (signature) => {
    const { kind, format, place, signer, times, claimedName, predicateType, remarks } = signature;
    const claims = builderClaims.flatMap(name => {
        const value = signer.claims?.[name];
        return value === undefined || value === signer.subject ? [] : [point('plain', `${name}: "${value}".`)];
    });
    const type = predicateType === undefined ? '' : ` of type "${predicateType}"`;
    return point('met', `Valid ${kind}${type} (${formatWords[format]}) by ${describeSigner(signer)}.`, [
        ...claims,
        ...times.map(time => point('plain', describeTime(time))),
        ...(claimedName === undefined ? [] : [point('plain', `It calls the image "${claimedName}".`)]),
        ...remarks.map(remark => point('plain', remark)),
        point('plain', `Found in ${describePlace(place)}.`),
    ]);
};
/** The first points, and how many more there are, at every level. */
const limitPoints = (points, most) => {
    const shown = points.slice(0, most).map(({ status, text, points: inner }) => point(status, text, limitPoints(inner, most)));
    const rest = points.length - shown.length;
    return rest === 0 ? shown : [...shown, point('plain', `${countOf(rest, 'more like these', 'more like these')}.`)];
};
/** Points as lines with their depth from 0, outer before inner. */
const flattenPoints = (points, depth = 0) => points.flatMap(one => [{ depth, point: one }, ...flattenPoints(one.points, depth + 1)]);

// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(5408);
// EXTERNAL MODULE: ./build/reports/mode-words.js
var mode_words = __webpack_require__(9660);
// EXTERNAL MODULE: ./build/reports/remarks.js
var remarks = __webpack_require__(9118);
;// CONCATENATED MODULE: ./build/reports/summary-sections.js







/** What a summary of a review folds and lists, the findings first. */
const summarySections = (result) => {
    const { shown, observed, fixed, suppressed } = result.considered;
    const findings = {
        open: '| Severity | Finding | Place | Fix |\n|---|---|---|---|\n',
        items: shown.map(entry => ({ markdown: findingRow(entry, result), finding: entry.head })),
        noun: 'finding',
        close: '\n',
    };
    const watched = observed.map(({ head }) => listItem(observedLine(head, result), head));
    const gone = fixed.map(finding => listItem(findingLine(finding, result.baseFiles), finding));
    const hidden = suppressed.map(({ head }) => listItem(suppressedLine(head, result.files), head));
    const notes = result.notifications.map(notification => listItem(noteLine(notification, result.files)));
    return [
        findings,
        foldedList(`Observed (${watched.length})`, 'finding', watched),
        foldedList(`Fixed by this change (${fixed.length})`, 'finding', gone),
        foldedList(`Suppressed (${suppressed.length})`, 'finding', hidden),
        foldedList(`Notes (${notes.length})`, 'note', notes),
        ledgerSection(result.coverage),
    ];
};
/** What became of a condition, at one glance. */
const statusMark = { met: '\u2705', warned: '\u26a0\ufe0f', 'not-met': '\u274c', undetermined: '\u2753' };
/** What decided the verdict, as a list. */
const reasonList = ({ reasons }) => reasons.map(({ reason, status }) => `- ${statusMark[status]} ${markdownText(reason)}\n`).join('');
/** A list that is opened by a click; `title` is Markdown. */
const foldedList = (title, noun, items) => ({
    open: `<details><summary>${title}</summary>\n\n`,
    items,
    noun,
    close: '\n</details>\n\n',
});
/** A list's item of one line. */
const listItem = (markdown, finding) => ({ markdown: `- ${markdown}\n`, ...(finding && { finding }) });
/** A path for people. */
const summary_sections_shownPath = (path) => shorten(plainLine(path), maxShownPath);
const placeOf = ({ location }, files) => `${summary_sections_shownPath(location.path)}:${regionOf(files.get(location.path), location.range).startLine}`;
const findingRow = ({ head, cause }, result) => {
    const message = messageMarkdown(shorten(head.message, maxShownMessage), codeCell);
    const why = cause
        ? `<br>Caused by ${cause.kind === 'deleted' ? 'deleted' : 'changed'} line ${cause.line} of ${codeCell(summary_sections_shownPath(cause.path))}: ${codeCell(shorten(cause.text, maxShownText))}`
        : '';
    const remarks = remarksOf(head, result.policy)
        .map(remark => `<br>${markdownText(remark)}`)
        .join('');
    const fix = head.fix ? `${messageMarkdown(shorten(head.fix.title, maxShownMessage), codeCell)} (${head.fix.safety})` : '';
    const rule = `[${head.ruleId}](${rulePage(head.ruleId, result.version)})`;
    return `| ${head.severity} | ${message} (${rule})${why}${remarks} | ${codeCell(placeOf(head, result.files))} | ${fix} |\n`;
};
const findingLine = (finding, files) => `${codeSpan(placeOf(finding, files))} ${messageMarkdown(shorten(finding.message, maxShownMessage))} (${finding.ruleId})`;
const observedLine = (finding, { files, policy }) => `${finding.severity}: ${findingLine(finding, files)}. ${markdownText(modeSentence(policy, finding.ruleId) ?? '')}`;
const suppressedLine = (finding, files) => {
    const { suppression } = finding;
    return suppression ? `${findingLine(finding, files)}, ${suppressionWords(suppression)}` : findingLine(finding, files);
};
const suppressionWords = ({ by, tool, reason, until }) => {
    const peer = tool === undefined ? "by another tool's comment" : `by a comment for ${markdownText(tool)}`;
    const who = { comment: 'by a comment', peer, policy: 'by a waiver' }[by];
    const end = until === undefined ? '' : ` until ${markdownText(until)}`;
    return `${who}${end}: ${reason === undefined ? 'no reason given' : codeSpan(shorten(reason, maxShownText))}`;
};
/** Something to know that is no finding, with its place. */
const noteLine = ({ path, range, level, message }, files) => {
    const line = range && files.has(path) ? `:${regionOf(files.get(path), range).startLine}` : '';
    const place = path === '' ? '' : `${codeSpan(`${summary_sections_shownPath(path)}${line}`)}: `;
    return `${level}: ${place}${messageMarkdown(shorten(message, maxShownMessage))}`;
};
/** Words for what became of a file; what was not judged as it should have been comes first in the ledger. */
const statusWords = {
    'not-evaluated': 'not evaluated',
    'partly-evaluated': 'evaluated in part',
    evaluated: 'evaluated',
    excluded: 'excluded',
    removed: 'removed',
    'not-ours': 'not a container file',
};
const entriesByStatus = ({ entries }) => Object.entries(statusWords)
    .map(([status, words]) => [words, entries.filter(entry => entry.status === status)])
    .filter(([, own]) => own.length > 0);
const ledgerTitle = (coverage) => `Changed files: ${entriesByStatus(coverage)
    .map(([words, own]) => `${own.length} ${own.length === 1 ? words : words.replace('a container file', 'container files')}`)
    .join(', ')}`;
/** What was looked at, and what was not and why. */
const ledgerSection = (coverage) => foldedList(ledgerTitle(coverage), 'file', ledgerItems(coverage));
const ledgerItems = (coverage) => entriesByStatus(coverage).flatMap(([words, own]) => own.map(entry => listItem(ledgerLine(entry, words))));
const ledgerLine = (entry, words) => {
    const reason = 'reason' in entry ? `: ${messageMarkdown(shorten(entry.reason, maxShownMessage))}` : '';
    return `${codeSpan(summary_sections_shownPath(entry.path))} ${words}${'kind' in entry ? ` as ${entry.kind}` : ''}${reason}`;
};
const sourceOf = ({ source, organization }) => {
    const own = source ? codeSpan(summary_sections_shownPath(source.path)) : undefined;
    if (organization === undefined)
        return own ?? 'the defaults';
    const org = `${codeSpan(summary_sections_shownPath(organization.path))} of ${codeSpan(organization.repository)}`;
    return own === undefined ? org : `${own} over ${org}`;
};
/** What is only counted, and by which policy was judged. */
const summaryFoot = ({ considered, policy, version, coverage }) => {
    const { preExisting, belowThreshold, removed } = considered;
    const told = (count, one, many) => count === 0 ? [] : [`${countOf(count, 'finding')} ${count === 1 ? one : many}`];
    const quiet = [
        ...told(preExisting.length, 'was there before this change', 'were there before this change'),
        ...told(belowThreshold.length, 'is below the "report" threshold', 'are below the "report" threshold'),
        ...told(removed.length, 'is gone with its file', 'are gone with their files'),
        ...(coverage.entries.length === 0 ? ['No file was changed'] : []),
    ];
    const { report, comment, block } = policy.thresholds;
    const source = sourceOf(policy);
    return `${quiet.length > 0 ? `${quiet.join('; ')}.\n\n` : ''}<sub>Tidewaiter ${version}. Policy from ${source}: report ${report}, comment ${comment}, block ${block}, scope ${policy.scope}.</sub>\n`;
};

;// CONCATENATED MODULE: ./build/reports/signing/image-groups.js




const loudness = { failure: 0, warning: 1, notice: 2 };
const rankOf = (image) => {
    const level = attentionOf(image);
    return (level === undefined ? 3 : loudness[level]) * imageStates.length + imageStates.indexOf(image.judgement.state);
};
/** Images with the most severe first; equals stay in the order of the files. */
const bySeverity = (images) => images.toSorted((a, b) => rankOf(a) - rankOf(b));
const keyOf = ({ node, judgement }) => {
    const { image, digest, state, mode, reason, policies, signatures } = judgement;
    const outcomes = policies.map(policy => [policy.policy, policy.state, policy.reason]);
    const signers = signatures.map(({ signer }) => [signer.subject, signer.issuer]);
    return JSON.stringify([node.text, image, digest, state, mode, reason, outcomes, signers]);
};
/** Distinct images, the most severe first. */
const groupImages = ({ images, files }) => [...Map.groupBy(bySeverity(images), keyOf).values()].flatMap(([first, ...others]) => first === undefined ? [] : [{ first, places: [first, ...others].map(({ path, node }) => image_groups_placeOf(path, node.range, files)) }]);
/** `Dockerfile:3`, for people; not escaped. */
const image_groups_placeOf = (path, range, files) => `${shownPath(path)}:${regionOf(files.get(path), range).startLine}`;
/** How many images came to what: `5 images: 1 refused, 1 undetermined, 3 admitted`. */
const countStates = (judgements) => {
    const parts = image_words_imageStates.flatMap(state => {
        const count = judgements.filter(judgement => judgement.state === state).length;
        return count === 0 ? [] : [`${count} ${state}`];
    });
    return `${(0,counted_noun/* countOf */.p)(judgements.length, 'image')}: ${parts.join(', ')}`;
};

;// CONCATENATED MODULE: ./build/reports/signing/verify-text.js






const signs = {
    met: ['\u2713', 'good'],
    warned: ['!', 'warn'],
    'not-met': ['\u2717', 'bad'],
    undetermined: ['?', 'bad'],
    plain: ['\u00b7', 'dim'],
};
const stepSigns = {
    found: 'met',
    none: 'plain',
    unsupported: 'plain',
    skipped: 'warned',
    failed: 'not-met',
};
/** Longest text of one line, in UTF-16 units. */
const maxLine = 2_000;
const line = (text) => (0,reports_escape/* shorten */.ml)((0,reports_escape/* logLine */.BP)(text), maxLine);
/** What `verify` found, for a terminal: each image with the reasons of its verdict and the next step, then a count. */
const renderVerifyText = (judgements, paint) => {
    const worst = ['not-met', 'undetermined', 'warned'].find(status => judgements.some(judgement => statusOf(judgement) === status));
    const tail = judgements.length === 0 ? 'No image was named.' : `${countStates(judgements)}.`;
    return `${[...judgements.map(judgement => renderImage(judgement, paint)), paint(signs[worst ?? 'met'][1], tail)].join('\n\n')}\n`;
};
const renderImage = (judgement, paint) => {
    const { image, digest, signatures, remarks, trace } = judgement;
    const pointLine = (point, depth) => {
        const [sign, style] = signs[point.status];
        return `${'  '.repeat(depth + 1)}${paint(style, sign)} ${line(point.text)}`;
    };
    const block = (title, lines) => lines.length === 0 ? [] : [`  ${paint('dim', title)}`, ...lines];
    const policies = explainJudgement(judgement, 'everything');
    const step = nextStepOf(judgement);
    const sentences = sentencesOf(judgement);
    return [
        `${paint(signs[statusOf(judgement)][1], (0,reports_escape/* shorten */.ml)(line(stateWords(judgement)), limits/* maxShownText */.LD))} ${paint('strong', line(image))}`,
        ...(digest === undefined ? [] : [`  ${paint('dim', digest)}`]),
        ...sentences.map(sentence => `  ${line(sentence)}`),
        ...block('Policies', flattenPoints(policies).map(({ point, depth }) => pointLine(point, depth + 1))),
        ...block('Signed by', policies.length > 0 ? [] : flattenPoints(signatures.map(explainSignature)).map(({ point, depth }) => pointLine(point, depth + 1))),
        ...block('Looked at', trace.map(one => pointLine({ status: stepSigns[one.outcome], text: describeStep(one), points: [] }, 1))),
        ...block('Good to know', remarks.map(remark => pointLine({ status: 'plain', text: remark, points: [] }, 1))),
        ...(step === undefined ? [] : [`  ${paint('good', 'What to do:')} ${line(step)}`]),
    ].join('\n');
};

;// CONCATENATED MODULE: ./build/signing/policy/conclude-image.js
/**
 * All policies have to be content. What is refused for certain stays refused, whatever else is not known. An image that nobody could ask about
 * passes only when no policy had anything to ask.
 */
const concludeImage = (judged, facts) => {
    const outcomes = judged.map(({ outcome }) => outcome);
    const failed = outcomes.find(({ state }) => state === 'failed');
    if (failed)
        return { state: 'refused', ...told(failed) };
    const open = outcomes.find(({ state }) => state === 'undetermined');
    if (open)
        return { state: 'undetermined', ...told(open, unknownRemedy(facts)) };
    const deciding = outcomes.filter(({ state }) => state === 'passed' || state === 'warned');
    // Why: no policy at all is no policy that is content.
    if (deciding.length === 0)
        return { state: 'undetermined', reason: 'No policy says anything of the image.', remedy: 'Write a policy for it.' };
    return { state: 'admitted', reason: deciding.map(outcome => sentence(outcome)).join(' ') };
};
const told = ({ remedy, ...outcome }, otherwise) => {
    const given = remedy ?? otherwise;
    return { reason: sentence(outcome), ...(given !== undefined && { remedy: given }) };
};
const sentence = ({ policy, engine, reason, state }) => {
    if (engine === 'no-match' || engine === 'registries')
        return reason;
    const verb = {
        passed: 'accepts it',
        warned: 'warns only',
        failed: 'refuses it',
        undetermined: 'can not be answered',
        'not-applicable': 'is for others',
    };
    return `The policy "${policy}" ${verb[state]}: ${reason}`;
};
const unknownRemedy = (facts) => facts?.state === 'unknown' && !facts.retryable
    ? 'Give Tidewaiter access to the registry, or use another one.'
    : 'Run the check again when the registry can be reached.';

// EXTERNAL MODULE: ./build/policy/calendar-date.js
var calendar_date = __webpack_require__(8879);
// EXTERNAL MODULE: ./build/signing/policy/image-glob.js
var image_glob = __webpack_require__(2442);
;// CONCATENATED MODULE: ./build/signing/policy/image-mode.js


const isNamedBy = (glob, { text, reference }) => reference === undefined ? (0,image_glob/* matchesGlobText */.ZX)(glob, text) : (0,image_glob/* namesImage */.Gc)(glob, reference);
/** What a refusal of an image does on a day (UTC, `YYYY-MM-DD`); modes whose day has come are enforced. */
const imageModeOn = ({ modes }, image, today) => {
    let found = { mode: 'enforce' };
    for (const [glob, setting] of modes)
        if (isNamedBy(glob, image))
            found = setting;
    return found.enforceFrom !== undefined && found.enforceFrom <= today ? { mode: 'enforce' } : found;
};
/** What becomes, on a day, of images that nobody could look at: the mode that counts for all images, however they are called. */
const unknownImageModeOn = (settings, today) => {
    const everything = [...settings.modes.keys()].lastIndexOf('**');
    // Why: an image that was not seen may be one that a stronger or weaker glob names; the strictest of them counts.
    const reachable = [...settings.modes.values()].slice(Math.max(0, everything));
    const settingsOn = everything === -1 ? [{ mode: 'enforce' }, ...reachable] : reachable;
    const modes = settingsOn.map(setting => (setting.enforceFrom !== undefined && setting.enforceFrom <= today ? 'enforce' : setting.mode));
    return modes.includes('enforce') ? 'enforce' : modes.includes('warn') ? 'warn' : 'observe';
};
/** The exceptions that name an image, those that count on a day apart from those that have expired. */
const exceptionsOn = ({ exceptions }, image, today) => {
    const named = exceptions.filter(({ images }) => images.some(glob => isNamedBy(glob, image)));
    return {
        counting: named.find(({ until }) => !(0,calendar_date/* hasExpired */.oN)(until, today)),
        expired: named.filter(({ until }) => (0,calendar_date/* hasExpired */.oN)(until, today)),
    };
};

// EXTERNAL MODULE: ./build/signing/policy/image-name.js
var image_name = __webpack_require__(9923);
;// CONCATENATED MODULE: ./build/signing/policy/image-remarks.js

/** What a person should know beside the judgement, each sentence once. */
const imageRemarks = ({ reference, facts, judged, isAdmitted, expired }) => {
    const signatures = judged.flatMap(one => one.signatures);
    return [
        ...new Set([
            ...expired.map(({ until, reason, origin }) => `An exception counted until ${until} and no longer does (${reason} ${origin}). Renew it, or use a signed image.`),
            ...judged.flatMap(({ outcome }) => outcome.state === 'warned' ? [`The policy "${outcome.policy}" only warns: ${outcome.reason}`] : []),
            ...(reference && isAdmitted ? movableTag(reference, facts) : []),
            ...(reference ? signatures.flatMap(signature => otherName(signature, reference)) : []),
            ...signatures.flatMap(({ remarks }) => remarks),
        ]),
    ];
};
/** Between this check and the pull somebody may move the tag. */
const movableTag = (reference, facts) => {
    if (reference.digest !== undefined || facts?.state !== 'known')
        return [];
    const tag = reference.tag ?? 'latest';
    return [
        `The tag "${tag}" can be moved after this check. Pin what was verified: "${(0,image_reference/* familiarName */.hG)(reference)}:${tag}@${facts.evidence.image.digest}".`,
    ];
};
/** cosign's payload names the image, and nothing proves the name: only the digest binds. */
const otherName = ({ claimedName }, reference) => {
    const claimed = claimedName === undefined ? undefined : (0,image_reference/* parseImageReference */.o_)(claimedName);
    // Why only names with a registry: Notary v1 gives a tag alone.
    return claimed === undefined || !claimed.name.includes('/') || (0,image_reference/* sameRepository */.RB)(claimed, reference)
        ? []
        : [`The image was signed under another name: ${claimed.text}.`];
};

;// CONCATENATED MODULE: ./build/signing/notation/trust-policy.js
/** What is verified apart from integrity. Source: Notary Project trust store and trust policy specification, "Signature Verification details". */
const validationTypes = ['authenticity', 'authenticTimestamp', 'expiry', 'revocation'];
/** What the levels make of each failure. Source: the table in "Signature Verification details". */
const levelActions = {
    strict: { authenticity: 'enforce', authenticTimestamp: 'enforce', expiry: 'enforce', revocation: 'enforce' },
    permissive: { authenticity: 'enforce', authenticTimestamp: 'log', expiry: 'log', revocation: 'log' },
    audit: { authenticity: 'log', authenticTimestamp: 'log', expiry: 'log', revocation: 'log' },
    skip: { authenticity: 'skip', authenticTimestamp: 'skip', expiry: 'skip', revocation: 'skip' },
};
/**
 * The statement that speaks about a repository (`registry.example/team/app`): the one that names it, else the one with `*`. Undefined: no
 * statement applies, and no image of the repository can be verified. Source: "Selecting a trust policy based on artifact URI".
 */
const applicableStatement = ({ statements }, repository) => statements.find(({ registryScopes }) => registryScopes.includes(repository)) ??
    statements.find(({ registryScopes }) => registryScopes.includes('*'));

;// CONCATENATED MODULE: ./build/signing/policy/refusal-order.js
/** How near a signature came to counting: the later, the nearer. Tells which of many refusals a person should read. */
const order = [
    'not-applicable',
    'malformed',
    'unsupported',
    'predicate-mismatch',
    'digest-mismatch',
    'key-mismatch',
    'signature-invalid',
    'certificate-untrusted',
    'certificate-invalid',
    'sct-missing',
    'log-entry-invalid',
    'timestamp-invalid',
    'issuer-mismatch',
    'identity-mismatch',
    'log-entry-missing',
    'timestamp-missing',
    'certificate-expired',
    'expired',
    'revocation-unknown',
    'certificate-revoked',
];
/** The refusal of the signature that came nearest to counting; undefined when there is none. */
const nearestRefusal = (checks) => checks
    .flatMap(check => (check.state === 'refused' ? [check.refusal] : []))
    .reduce((best, refusal) => (best === undefined || order.indexOf(refusal.code) > order.indexOf(best.code) ? refusal : best), undefined);

;// CONCATENATED MODULE: ./build/signing/policy/judging.js

const nothing = { signatures: [], attestations: new Map() };
const passedBy = (name, reason, checks, found) => ({ name, state: 'passed', reason, checks, ...nothing, ...found });
const failedBy = (name, reason, checks = [], remedy) => ({
    name,
    state: 'failed',
    reason,
    checks,
    ...nothing,
    ...(remedy !== undefined && { remedy }),
});
const undeterminedBy = (name, reason, checks = [], remedy) => ({
    ...failedBy(name, reason, checks, remedy),
    state: 'undetermined',
});
/** What a registry told, or the outcome when it told nothing that could be judged. */
const evidenceFor = ({ facts }, name) => {
    if (facts?.state === 'known')
        return { evidence: facts.evidence };
    if (facts === undefined)
        return { outcome: undeterminedBy(name, 'The registry was not asked.') };
    return { outcome: facts.state === 'absent' ? failedBy(name, facts.reason) : undeterminedBy(name, facts.reason) };
};
/** The outcome when no signature counts. Evidence with a gap never proves that there is none: then it is undetermined. */
const noneCounts = (name, { gaps }, { checks, reason, remedy, tells, at }) => {
    const relevant = tells === 'reason' ? [] : checks.filter(check => check.state === 'refused' && check.refusal.code !== 'not-applicable');
    const nearest = nearestRefusal(relevant);
    const more = relevant.length > 1 ? ` ${relevant.length - 1} more ${relevant.length === 2 ? 'was' : 'were'} refused.` : '';
    const seen = nearest === undefined ? reason : `${nearest.reason}${more}`;
    const gap = gaps.find(({ place }) => (place.kind === 'notary-server') === (at === 'notary-server'));
    if (gap)
        return undeterminedBy(name, `${seen} But not all places could be read: ${gap.note}`, checks, 'Run the check again when the place can be read.');
    return failedBy(name, seen, checks, nearest?.remedy ?? remedy);
};
/** Who signed, for a sentence. */
const signerWords = ({ signer }) => signer.issuer === undefined ? signer.subject : `${signer.subject} (${signer.issuer})`;

;// CONCATENATED MODULE: ./build/signing/sigstore/public-good-data.js
// Generated by .github/scripts/build-trust-roots.ts from the seeds of @sigstore/tuf (Apache-2.0, The Sigstore Authors); do not edit.
/** `trusted_root.json` of Sigstore's public instance, byte for byte. */
const publicGoodTrustedRoot = "{\n  \"mediaType\": \"application/vnd.dev.sigstore.trustedroot+json;version=0.1\",\n  \"tlogs\": [\n    {\n      \"baseUrl\": \"https://rekor.sigstore.dev\",\n      \"hashAlgorithm\": \"SHA2_256\",\n      \"publicKey\": {\n        \"rawBytes\": \"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE2G2Y+2tabdTV5BcGiBIx0a9fAFwrkBbmLSGtks4L3qX6yYY0zufBnhC8Ur/iy55GhWP/9A/bY2LhC30M9+RYtw==\",\n        \"keyDetails\": \"PKIX_ECDSA_P256_SHA_256\",\n        \"validFor\": {\n          \"start\": \"2021-01-12T11:53:27Z\"\n        }\n      },\n      \"logId\": {\n        \"keyId\": \"wNI9atQGlz+VWfO6LRygH4QUfY/8W4RFwiT5i5WRgB0=\"\n      }\n    },\n    {\n      \"baseUrl\": \"https://log2025-1.rekor.sigstore.dev\",\n      \"hashAlgorithm\": \"SHA2_256\",\n      \"publicKey\": {\n        \"rawBytes\": \"MCowBQYDK2VwAyEAt8rlp1knGwjfbcXAYPYAkn0XiLz1x8O4t0YkEhie244=\",\n        \"keyDetails\": \"PKIX_ED25519\",\n        \"validFor\": {\n          \"start\": \"2025-09-23T00:00:00Z\"\n        }\n      },\n      \"logId\": {\n        \"keyId\": \"zxGZFVvd0FEmjR8WrFwMdcAJ9vtaY/QXf44Y1wUeP6A=\"\n      }\n    }\n  ],\n  \"certificateAuthorities\": [\n    {\n      \"subject\": {\n        \"organization\": \"sigstore.dev\",\n        \"commonName\": \"sigstore\"\n      },\n      \"uri\": \"https://fulcio.sigstore.dev\",\n      \"certChain\": {\n        \"certificates\": [\n          {\n            \"rawBytes\": \"MIIB+DCCAX6gAwIBAgITNVkDZoCiofPDsy7dfm6geLbuhzAKBggqhkjOPQQDAzAqMRUwEwYDVQQKEwxzaWdzdG9yZS5kZXYxETAPBgNVBAMTCHNpZ3N0b3JlMB4XDTIxMDMwNzAzMjAyOVoXDTMxMDIyMzAzMjAyOVowKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTB2MBAGByqGSM49AgEGBSuBBAAiA2IABLSyA7Ii5k+pNO8ZEWY0ylemWDowOkNa3kL+GZE5Z5GWehL9/A9bRNA3RbrsZ5i0JcastaRL7Sp5fp/jD5dxqc/UdTVnlvS16an+2Yfswe/QuLolRUCrcOE2+2iA5+tzd6NmMGQwDgYDVR0PAQH/BAQDAgEGMBIGA1UdEwEB/wQIMAYBAf8CAQEwHQYDVR0OBBYEFMjFHQBBmiQpMlEk6w2uSu1KBtPsMB8GA1UdIwQYMBaAFMjFHQBBmiQpMlEk6w2uSu1KBtPsMAoGCCqGSM49BAMDA2gAMGUCMH8liWJfMui6vXXBhjDgY4MwslmN/TJxVe/83WrFomwmNf056y1X48F9c4m3a3ozXAIxAKjRay5/aj/jsKKGIkmQatjI8uupHr/+CxFvaJWmpYqNkLDGRU+9orzh5hI2RrcuaQ==\"\n          }\n        ]\n      },\n      \"validFor\": {\n        \"start\": \"2021-03-07T03:20:29Z\",\n        \"end\": \"2022-12-31T23:59:59.999Z\"\n      }\n    },\n    {\n      \"subject\": {\n        \"organization\": \"sigstore.dev\",\n        \"commonName\": \"sigstore\"\n      },\n      \"uri\": \"https://fulcio.sigstore.dev\",\n      \"certChain\": {\n        \"certificates\": [\n          {\n            \"rawBytes\": \"MIICGjCCAaGgAwIBAgIUALnViVfnU0brJasmRkHrn/UnfaQwCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMjA0MTMyMDA2MTVaFw0zMTEwMDUxMzU2NThaMDcxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEeMBwGA1UEAxMVc2lnc3RvcmUtaW50ZXJtZWRpYXRlMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE8RVS/ysH+NOvuDZyPIZtilgUF9NlarYpAd9HP1vBBH1U5CV77LSS7s0ZiH4nE7Hv7ptS6LvvR/STk798LVgMzLlJ4HeIfF3tHSaexLcYpSASr1kS0N/RgBJz/9jWCiXno3sweTAOBgNVHQ8BAf8EBAMCAQYwEwYDVR0lBAwwCgYIKwYBBQUHAwMwEgYDVR0TAQH/BAgwBgEB/wIBADAdBgNVHQ4EFgQU39Ppz1YkEZb5qNjpKFWixi4YZD8wHwYDVR0jBBgwFoAUWMAeX5FFpWapesyQoZMi0CrFxfowCgYIKoZIzj0EAwMDZwAwZAIwPCsQK4DYiZYDPIaDi5HFKnfxXx6ASSVmERfsynYBiX2X6SJRnZU84/9DZdnFvvxmAjBOt6QpBlc4J/0DxvkTCqpclvziL6BCCPnjdlIB3Pu3BxsPmygUY7Ii2zbdCdliiow=\"\n          },\n          {\n            \"rawBytes\": \"MIIB9zCCAXygAwIBAgIUALZNAPFdxHPwjeDloDwyYChAO/4wCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMTEwMDcxMzU2NTlaFw0zMTEwMDUxMzU2NThaMCoxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjERMA8GA1UEAxMIc2lnc3RvcmUwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAT7XeFT4rb3PQGwS4IajtLk3/OlnpgangaBclYpsYBr5i+4ynB07ceb3LP0OIOZdxexX69c5iVuyJRQ+Hz05yi+UF3uBWAlHpiS5sh0+H2GHE7SXrk1EC5m1Tr19L9gg92jYzBhMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBRYwB5fkUWlZql6zJChkyLQKsXF+jAfBgNVHSMEGDAWgBRYwB5fkUWlZql6zJChkyLQKsXF+jAKBggqhkjOPQQDAwNpADBmAjEAj1nHeXZp+13NWBNa+EDsDP8G1WWg1tCMWP/WHPqpaVo0jhsweNFZgSs0eE7wYI4qAjEA2WB9ot98sIkoF3vZYdd3/VtWB5b9TNMea7Ix/stJ5TfcLLeABLE4BNJOsQ4vnBHJ\"\n          }\n        ]\n      },\n      \"validFor\": {\n        \"start\": \"2022-04-13T20:06:15Z\"\n      }\n    }\n  ],\n  \"ctlogs\": [\n    {\n      \"baseUrl\": \"https://ctfe.sigstore.dev/test\",\n      \"hashAlgorithm\": \"SHA2_256\",\n      \"publicKey\": {\n        \"rawBytes\": \"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbfwR+RJudXscgRBRpKX1XFDy3PyudDxz/SfnRi1fT8ekpfBd2O1uoz7jr3Z8nKzxA69EUQ+eFCFI3zeubPWU7w==\",\n        \"keyDetails\": \"PKIX_ECDSA_P256_SHA_256\",\n        \"validFor\": {\n          \"start\": \"2021-03-14T00:00:00Z\",\n          \"end\": \"2022-10-31T23:59:59.999Z\"\n        }\n      },\n      \"logId\": {\n        \"keyId\": \"CGCS8ChS/2hF0dFrJ4ScRWcYrBY9wzjSbea8IgY2b3I=\"\n      }\n    },\n    {\n      \"baseUrl\": \"https://ctfe.sigstore.dev/2022\",\n      \"hashAlgorithm\": \"SHA2_256\",\n      \"publicKey\": {\n        \"rawBytes\": \"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEiPSlFi0CmFTfEjCUqF9HuCEcYXNKAaYalIJmBZ8yyezPjTqhxrKBpMnaocVtLJBI1eM3uXnQzQGAJdJ4gs9Fyw==\",\n        \"keyDetails\": \"PKIX_ECDSA_P256_SHA_256\",\n        \"validFor\": {\n          \"start\": \"2022-10-20T00:00:00Z\"\n        }\n      },\n      \"logId\": {\n        \"keyId\": \"3T0wasbHETJjGR4cmWc3AqJKXrjePK3/h4pygC8p7o4=\"\n      }\n    }\n  ],\n  \"timestampAuthorities\": [\n    {\n      \"subject\": {\n        \"organization\": \"sigstore.dev\",\n        \"commonName\": \"sigstore-tsa-selfsigned\"\n      },\n      \"uri\": \"https://timestamp.sigstore.dev/api/v1/timestamp\",\n      \"certChain\": {\n        \"certificates\": [\n          {\n            \"rawBytes\": \"MIICEDCCAZagAwIBAgIUOhNULwyQYe68wUMvy4qOiyojiwwwCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMC4xFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEVMBMGA1UEAxMMc2lnc3RvcmUtdHNhMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE4ra2Z8hKNig2T9kFjCAToGG30jky+WQv3BzL+mKvh1SKNR/UwuwsfNCg4sryoYAd8E6isovVA3M4aoNdm9QDi50Z8nTEyvqgfDPtTIwXItfiW/AFf1V7uwkbkAoj0xxco2owaDAOBgNVHQ8BAf8EBAMCB4AwHQYDVR0OBBYEFIn9eUOHz9BlRsMCRscsc1t9tOsDMB8GA1UdIwQYMBaAFJjsAe9/u1H/1JUeb4qImFMHic6/MBYGA1UdJQEB/wQMMAoGCCsGAQUFBwMIMAoGCCqGSM49BAMDA2gAMGUCMDtpsV/6KaO0qyF/UMsX2aSUXKQFdoGTptQGc0ftq1csulHPGG6dsmyMNd3JB+G3EQIxAOajvBcjpJmKb4Nv+2Taoj8Uc5+b6ih6FXCCKraSqupe07zqswMcXJTe1cExvHvvlw==\"\n          },\n          {\n            \"rawBytes\": \"MIIB9zCCAXygAwIBAgIUV7f0GLDOoEzIh8LXSW80OJiUp14wCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMDkxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEgMB4GA1UEAxMXc2lnc3RvcmUtdHNhLXNlbGZzaWduZWQwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAQUQNtfRT/ou3YATa6wB/kKTe70cfJwyRIBovMnt8RcJph/COE82uyS6FmppLLL1VBPGcPfpQPYJNXzWwi8icwhKQ6W/Qe2h3oebBb2FHpwNJDqo+TMaC/tdfkv/ElJB72jRTBDMA4GA1UdDwEB/wQEAwIBBjASBgNVHRMBAf8ECDAGAQH/AgEAMB0GA1UdDgQWBBSY7AHvf7tR/9SVHm+KiJhTB4nOvzAKBggqhkjOPQQDAwNpADBmAjEAwGEGrfGZR1cen1R8/DTVMI943LssZmJRtDp/i7SfGHmGRP6gRbuj9vOK3b67Z0QQAjEAuT2H673LQEaHTcyQSZrkp4mX7WwkmF+sVbkYY5mXN+RMH13KUEHHOqASaemYWK/E\"\n          }\n        ]\n      },\n      \"validFor\": {\n        \"start\": \"2025-07-04T00:00:00Z\"\n      }\n    }\n  ]\n}\n";

// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(9654);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(4187);
;// CONCATENATED MODULE: ./build/signing/sigstore/outcome.js
/** A step that went well. */
const outcome_proven = (value) => ({ ok: true, value });
/** A step that ends verification: a precise code, a full sentence, and what to do about it. */
const outcome_refuse = (code, reason, remedy) => ({
    ok: false,
    refusal: { code, reason, ...(remedy === undefined ? {} : { remedy }) },
});
/** Runs code of a library on hostile bytes: whatever it throws means that they are not what they should be. */
const attempt = (step) => {
    try {
        return outcome_proven(step());
    }
    catch {
        // Why: the libraries throw errors of many kinds (RangeError, TypeError, their own) for the one fact that the bytes are malformed.
        return outcome_refuse('malformed', 'The bytes are not what their media type says.');
    }
};

;// CONCATENATED MODULE: ./build/signing/sigstore/bounded-json.js

const quote = 0x22;
const backslash = 0x5c;
const isOpening = (byte) => byte === 0x5b || byte === 0x7b;
const isClosing = (byte) => byte === 0x5d || byte === 0x7d;
const isNestedDeeperThan = (bytes, depth) => {
    let open = 0;
    let inString = false;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0;
        if (inString) {
            if (byte === backslash)
                at += 1;
            else if (byte === quote)
                inString = false;
        }
        else if (byte === quote)
            inString = true;
        else if (isClosing(byte))
            open -= 1;
        else if (isOpening(byte)) {
            open += 1;
            if (open > depth)
                return true;
        }
    }
    return false;
};
/**
 * Parses JSON that somebody else wrote. `what` names it in sentences: `the bundle`. Refused: over a bound, invalid UTF-8, no JSON.
 * Why a bound of depth: whatever walks the value later (policy, reports) may recurse.
 */
const parseBoundedJson = (bytes, what, bounds) => {
    if (bytes.length > bounds.bytes)
        return outcome_refuse('malformed', `It has ${bytes.length} bytes, and ${what} may have ${bounds.bytes}.`);
    if (isNestedDeeperThan(bytes, bounds.depth))
        return outcome_refuse('malformed', `It nests deeper than the ${bounds.depth} levels that ${what} may have.`);
    const parsed = attempt(() => JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)));
    return parsed.ok ? parsed : outcome_refuse('malformed', `It is not the JSON that ${what} has to be.`);
};

;// CONCATENATED MODULE: ./build/signing/sigstore/trust-root.js







/** Bytes of a trusted root; the public good's has 7,000. */
const trust_root_maxBytes = 1_048_576;
const maxEntries = 64;
const timestampingUsage = '1.3.6.1.5.5.7.3.8';
const extendedKeyUsage = '2.5.29.37';
const logSchema = dist/* looseObject */._H3({ publicKey: dist/* looseObject */._H3({ validFor: dist/* looseObject */._H3({ start: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()) }) }) });
const authoritySchema = dist/* looseObject */._H3({
    certChain: dist/* looseObject */._H3({ certificates: dist/* pipe */.FsL(dist/* array */.YOg(dist/* unknown */.L5J()), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(16)) }),
});
const trust_root_listOf = (item) => dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* maxLength */.Ru6(maxEntries)), []);
const rootSchema = dist/* looseObject */._H3({
    mediaType: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.\d|\.v0\.\d\+json)$/u)),
    tlogs: trust_root_listOf(dist/* unknown */.L5J()),
    ctlogs: trust_root_listOf(dist/* unknown */.L5J()),
    certificateAuthorities: trust_root_listOf(authoritySchema),
    timestampAuthorities: trust_root_listOf(authoritySchema),
});
const refused = (reason) => ({ state: 'refused', reason });
const noKey = () => {
    throw new verify_dist/* VerificationError */.mk({ code: 'PUBLIC_KEY_ERROR', message: 'a trust root names no keys of signers' });
};
const isSelfSigned = (certificate) => certificate.subject.equals(certificate.issuer) && certificate.verify();
/** What is wrong with a chain; undefined when nothing is. */
const findChainFault = (chain, kind) => {
    const [leaf] = chain;
    if (leaf === undefined)
        return 'has no certificates';
    if (!chain.some(isSelfSigned))
        return 'does not end at a self-signed root certificate';
    if (kind === 'certificate')
        return chain.every(each => each.isCA) ? undefined : 'has a certificate that is no authority';
    const usages = leaf.extension(extendedKeyUsage)?.valueObj.subs[0]?.subs ?? [];
    return usages.some(usage => usage.toOID() === timestampingUsage) ? undefined : 'does not begin with a certificate for time stamping';
};
/** Checks what `@sigstore/verify` takes on trust; undefined when all is well. */
const findTrustFault = (material) => {
    const checked = attempt(() => {
        for (const { certChain } of material.certificateAuthorities) {
            const fault = findChainFault(certChain, 'certificate');
            if (fault !== undefined)
                return `A chain of its certificate authorities ${fault}.`;
        }
        for (const { certChain } of material.timestampAuthorities) {
            const fault = findChainFault(certChain, 'timestamp');
            if (fault !== undefined)
                return `A chain of its timestamp authorities ${fault}.`;
        }
        return undefined;
    });
    return checked.ok ? checked.value : 'One of its certificates is not an X.509 certificate in DER.';
};
/**
 * Reads a `trusted_root.json` (sigstore/protobuf-specs, sigstore_trustroot.proto, version 0.1 and 0.2). A log whose key has no `validFor.start` is
 * refused: `@sigstore/verify` would take it for one that was valid since ever.
 */
const parseTrustedRoot = (bytes) => {
    const json = parseBoundedJson(bytes, 'a trusted root', { bytes: trust_root_maxBytes, depth: 16 });
    if (!json.ok)
        return refused(json.refusal.reason);
    const parsed = dist/* safeParse */.xLC(rootSchema, json.value);
    if (!parsed.success)
        return refused('It is not a trusted root of Sigstore (media type application/vnd.dev.sigstore.trustedroot, version 0.1 or 0.2).');
    for (const log of [...parsed.output.tlogs, ...parsed.output.ctlogs]) {
        if (!dist.is(logSchema, log))
            return refused('One of its logs has no `publicKey.validFor.start`, so that nobody knows since when its key is valid.');
    }
    const material = attempt(() => (0,verify_dist/* toTrustMaterial */.jO)(protobuf_specs_dist.TrustedRoot.fromJSON(json.value), noKey));
    if (!material.ok)
        return refused('One of its keys or certificates cannot be read.');
    const fault = findTrustFault(material.value);
    return fault === undefined ? { state: 'read', root: { material: material.value, digest: digestOf(bytes) } } : refused(fault);
};
/** A public key in PEM or DER, as SubjectPublicKeyInfo in DER. Throws when it is none. */
const spkiOf = (bytes) => {
    const key = bytes.includes('-----BEGIN') ? (0,external_node_crypto_.createPublicKey)(bytes) : (0,external_node_crypto_.createPublicKey)({ key: bytes, format: 'der', type: 'spki' });
    return key.export({ format: 'der', type: 'spki' });
};

;// CONCATENATED MODULE: ./build/signing/sigstore/public-good.js


/**
 * The trust root of Sigstore's public instance (`public-good`) as it ships: Fulcio, Rekor v1 and v2, the CT logs and the timestamp authority. It
 * works without network; `fetchTrustRoot` of the registry room keeps it fresh. Parsing takes some milliseconds: keep the value.
 */
const publicGoodTrustRoot = () => {
    const reading = parseTrustedRoot(Buffer.from(publicGoodTrustedRoot));
    if (reading.state === 'refused')
        throw new TypeError(`The trust root that ships cannot be read: ${reading.reason}`);
    return reading.root;
};

;// CONCATENATED MODULE: ./build/signing/policy/trust-selection.js

/** Sigstore's public instance: needs no document, and none may have its name. */
const publicGood = 'public-good';
/** GitHub's own instance, which signs for private repositories: a document of this name says what it is, or the shell knows it. */
const githubTrust = 'github';
/** Names that may be referred to without a document. */
const builtInTrustRoots = [publicGood, githubTrust];
/**
 * The trust roots of policies, ready to verify with. `fetched` by name: what the shell read of TUF repositories, of \`public-good\` and \`github\`
 * too; without it, \`public-good\` is what ships with Tidewaiter.
 */
const prepareTrustRoots = (definitions, fetched = new Map()) => new Map([
    [publicGood, { state: 'ready', material: publicGoodTrustRoot().material }],
    ...fetched,
    ...definitions.flatMap(definition => definition.kind === 'keys' ? [[definition.name, { state: 'ready', material: definition.root.material }]] : []),
]);
/** The names that a selection needs. */
const selectedTrustRoots = (selection) => [
    ...new Set(Object.values(selection).filter((name) => name !== undefined)),
];
/** Puts the selected parts together. A trust root that is not ready makes all of it unknown: nothing is verified against half of the trust. */
const selectTrust = (selection, roots) => {
    for (const name of selectedTrustRoots(selection)) {
        const root = roots.get(name);
        if (root === undefined)
            return { reason: `The trust root "${name}" was not prepared.` };
        if (root.state === 'failed')
            return { reason: `The trust root "${name}" is not known: ${root.reason}` };
    }
    const part = (name, key) => {
        const root = name === undefined ? undefined : roots.get(name);
        return root?.state === 'ready' ? root.material[key] : undefined;
    };
    return {
        material: {
            certificateAuthorities: part(selection.certificateAuthorities, 'certificateAuthorities') ?? [],
            ctlogs: part(selection.certificateTransparencyLogs, 'ctlogs') ?? [],
            tlogs: part(selection.transparencyLogs, 'tlogs') ?? [],
            timestampAuthorities: part(selection.timestampAuthorities, 'timestampAuthorities') ?? [],
            publicKey: hint => {
                throw new Error(`No trust root has the key ${hint}.`);
            },
        },
    };
};

;// CONCATENATED MODULE: ./build/signing/policy/judge-authority.js


/** What one authority of a ClusterImagePolicy says of an image. */
const judgeAuthority = (authority, judging) => {
    const { name } = authority;
    if (authority.kind === 'static') {
        const words = authority.message === undefined ? '' : ` ${authority.message}`;
        return authority.action === 'pass'
            ? passedBy(name, `The policy lets it pass without looking at signatures.${words}`, [], {})
            : failedBy(name, `The policy lets none of these images pass.${words}`, [], 'Use another image, or ask the owners of the policy.');
    }
    const { evidence, outcome } = evidenceFor(judging, name);
    if (outcome)
        return outcome;
    const trust = selectTrust(authority.trust, judging.trustRoots);
    if (trust.material === undefined)
        return undeterminedBy(name, trust.reason, [], 'Run it again when the trust root can be read.');
    const ask = { authority, judging, evidence, trust: trust.material };
    return authority.attestations.length > 0 ? judgeAttestations(ask) : judgeSignatures(ask);
};
/** One requirement for each key; one for all identities together. */
const requirementsOf = ({ authority, judging, trust }, asks) => {
    const { signer, transparencyLog, timestamp, signatureFormat } = authority;
    const layout = signatureFormat ?? (judging.signatureFormat === 'as-written' ? 'legacy' : undefined);
    const common = { trust, transparencyLog, timestamp, asks, ...(layout && { layout }) };
    if (signer.kind === 'keyless')
        return [
            {
                ...common,
                signer: { kind: 'certificate', identities: signer.identities },
                certificateTransparency: signer.ignoreSct ? 'ignored' : 'required',
            },
        ];
    return signer.keys.map(key => ({
        ...common,
        signer: { kind: 'key', key, hashAlgorithm: signer.hashAlgorithm },
        certificateTransparency: 'ignored',
    }));
};
const checksOf = ({ judging, evidence }, requirement) => evidence.signatures.flatMap(signature => signature.format === 'notation' ? [] : [judging.verifiers.verifySigstore(signature, evidence.image, requirement, judging.now)]);
const verified = (checks) => checks.flatMap(check => (check.state === 'verified' ? [check.signature] : []));
/** Any signature by any of the keys or identities is enough. */
const judgeSignatures = (ask) => {
    const { name } = ask.authority;
    const checks = requirementsOf(ask, { kind: 'signature' }).flatMap(requirement => checksOf(ask, requirement));
    const signatures = verified(checks);
    const [first] = signatures;
    if (first)
        return passedBy(name, `Signed by ${signerWords(first)}.`, checks, { signatures });
    return noneCounts(name, ask.evidence, {
        checks,
        reason: 'The image has no signature.',
        remedy: 'Sign it ("cosign sign"), or use an image that is signed.',
        tells: 'nearest-refusal',
        at: 'registry',
    });
};
/** Each attestation that is asked for must be there and satisfy its condition; with several keys, every one must have attested something. */
const judgeAttestations = (ask) => {
    const { name, attestations: wanted } = ask.authority;
    const byRequirement = requirementsOf(ask, { kind: 'attestation' }).map(requirement => checksOf(ask, requirement));
    const checks = byRequirement.flat();
    // Source: policy-controller, `ValidatePolicyAttestationsForAuthority`: it asks for attestations of each key, and then looks at all of them.
    if (byRequirement.some(one => verified(one).length === 0))
        return noneCounts(name, ask.evidence, { checks, ...missingAttestation(wanted), tells: 'nearest-refusal', at: 'registry' });
    const found = new Map();
    for (const one of wanted) {
        const ofType = verified(checks).filter(({ predicateType }) => predicateType === one.predicateType);
        if (ofType.length === 0)
            return noneCounts(name, ask.evidence, { checks, ...missingAttestation([one]), tells: 'reason', at: 'registry' });
        const outcomes = ofType.map(signature => ({ signature, outcome: conditionOutcome(one, signature) }));
        const holding = outcomes.flatMap(({ signature, outcome }) => (outcome.state === 'holds' ? [signature] : []));
        if (holding.length === 0) {
            const [first] = outcomes;
            const reason = first?.outcome.state === 'holds' ? '' : (first?.outcome.reason ?? '');
            return noneCounts(name, ask.evidence, {
                checks,
                reason: `The attestation "${one.name}" (${one.predicateType}) does not satisfy the policy. ${reason}`,
                remedy: 'Build the image so that what is attested satisfies the policy.',
                tells: 'reason',
                at: 'registry',
            });
        }
        found.set(one.name, holding);
    }
    const signatures = [...new Set([...found.values()].flat())];
    const [first] = signatures;
    const reason = `Attested (${wanted.map(one => one.name).join(', ')})${first ? ` by ${signerWords(first)}` : ''}.`;
    return passedBy(name, reason, checks, { signatures, attestations: found });
};
const conditionOutcome = ({ condition }, { predicate, predicateType, statement }) => condition === undefined ? { state: 'holds' } : condition.evaluate({ predicate, predicateType, statement });
const missingAttestation = (wanted) => ({
    reason: `The image has no attestation that counts of the type ${wanted.map(one => one.predicateType).join(', ')}.`,
    remedy: 'Attest the image ("cosign attest", actions/attest), or use one that is attested.',
});

;// CONCATENATED MODULE: ./build/signing/policy/workload-match.js
/** Whether an entry of `spec.match` fits a workload: every part that it gives is the same, and the labels are selected. */
const matchesWorkload = (match, workload) => {
    const { labels } = workload;
    return (['group', 'version', 'resource'].every(part => match[part] === '' || workload[part] === undefined || match[part] === workload[part]) &&
        (labels === undefined ||
            ([...match.labels].every(([key, value]) => labels.get(key) === value) &&
                match.expressions.every(expression => selects(expression, labels)))));
};
/** Source: Kubernetes, "Labels and selectors": `NotIn` and `DoesNotExist` also select what has no such label. */
const selects = ({ key, operator, values }, labels) => {
    const value = labels.get(key);
    switch (operator) {
        case 'In':
            return value !== undefined && values.includes(value);
        case 'NotIn':
            return value === undefined || !values.includes(value);
        case 'Exists':
            return value !== undefined;
        case 'DoesNotExist':
            return value === undefined;
    }
};

;// CONCATENATED MODULE: ./build/signing/policy/judge-cluster-policy.js




/** Whether a policy is about images of such a name; whether it is about the workload is another question. */
const namesReference = ({ images }, reference) => images.some(glob => (0,image_glob/* matchesImageGlob */.$B)(glob, reference));
/** What a ClusterImagePolicy that names the image says of it. */
const judgeClusterPolicy = (policy, context, judging) => {
    const base = { policy: policy.name, origin: policy.origin, engine: 'sigstore' };
    const elsewhere = notForWorkload(policy, context);
    if (elsewhere !== undefined)
        return { outcome: { ...base, state: 'not-applicable', reason: elsewhere, authorities: [] }, signatures: [] };
    const judged = policy.authorities.map(authority => judgeAuthority(authority, judging));
    const authorities = judged.map(({ name, state, reason, checks }) => ({ name, state, reason, checks }));
    const { state, reason, remedy } = concludePolicy(policy, judged, judging);
    // Why undetermined ones, too: nothing that is found later would make a policy block that only warns.
    const mild = policy.mode === 'warn' && state !== 'passed';
    return {
        outcome: { ...base, state: mild ? 'warned' : state, reason, ...(remedy !== undefined && { remedy }), authorities },
        signatures: state === 'passed' ? judged.flatMap(one => (one.state === 'passed' ? one.signatures : [])) : [],
    };
};
/** Why a policy is not about the workload; undefined when it is. */
const notForWorkload = ({ match }, { workload }) => {
    if (match.length === 0)
        return undefined;
    if (workload === undefined)
        return 'The policy is for workloads of a cluster, and a Dockerfile or Compose file has none.';
    return match.some(entry => matchesWorkload(entry, workload)) ? undefined : 'The policy is for other workloads.';
};
/** One authority is enough; then the policy's own condition has to hold. */
const concludePolicy = (policy, judged, judging) => {
    const passing = judged.filter(({ state }) => state === 'passed');
    const open = judged.some(({ state }) => state === 'undetermined');
    const [first] = passing;
    if (!first)
        return noAuthority(judged, open);
    if (policy.condition === undefined)
        return { state: 'passed', reason: first.reason };
    const outcome = policy.condition.evaluate(bindingsOf(passing, judging));
    if (outcome.state === 'holds')
        return { state: 'passed', reason: `${first.reason} The policy's condition holds.` };
    const gaps = judging.facts?.state === 'known' && judging.facts.evidence.gaps.length > 0;
    return {
        state: open || gaps ? 'undetermined' : 'failed',
        reason: `${first.reason} But of the whole policy: ${outcome.reason}`,
        remedy: 'Ask the owners of the policy what its condition wants.',
    };
};
const noAuthority = (judged, open) => {
    const wanted = open ? 'undetermined' : 'failed';
    const telling = judged.find(({ state }) => state === wanted);
    const reason = judged.length === 1 ? (telling?.reason ?? '') : judged.map(one => `${one.name}: ${one.reason}`).join(' ');
    return { state: wanted, reason, ...(telling?.remedy !== undefined && { remedy: telling.remedy }) };
};
/** What a policy's condition may look at: close to what policy-controller hands to CUE. */
const bindingsOf = (passing, { reference, facts }) => ({
    image: (0,image_name/* policyImageName */.X)(reference),
    ...(facts?.state === 'known' && { digest: facts.evidence.image.digest }),
    authorityMatches: Object.fromEntries(passing.map(({ name, signatures, attestations }) => [
        name,
        {
            signatures: signatures.map(signerOf),
            attestations: Object.fromEntries([...attestations].map(([wanted, found]) => [
                wanted,
                found.map(one => ({ ...signerOf(one), predicateType: one.predicateType, predicate: one.predicate })),
            ])),
        },
    ])),
});
const signerOf = ({ signer }) => ({ subject: signer.subject, issuer: signer.issuer ?? '' });

;// CONCATENATED MODULE: ./build/signing/policy/engines-for.js



const naming = (entries, reference) => entries.filter(({ images }) => images.some(glob => (0,image_glob/* namesImage */.Gc)(glob, reference)));
/** Finds the policies for an image. Without a choice in the own section, every engine serves that has a policy for it. */
const policiesFor = (policies, reference) => {
    const { settings, notation } = policies;
    const [choice] = naming(settings.engines, reference);
    const serves = (engine) => choice === undefined || choice.engines.includes(engine);
    const statement = notation && serves('notation') ? applicableStatement(notation.policy, `${reference.registry}/${reference.repository}`) : undefined;
    const found = {
        clusterPolicies: serves('sigstore') ? policies.clusterImagePolicies.filter(policy => namesReference(policy, reference)) : [],
        notation: notation && statement ? { statement, stores: notation.stores } : undefined,
        notary: serves('notary-v1') ? naming(settings.notary, reference)[0] : undefined,
        githubAttestations: serves('github-attestations') ? naming(settings.githubAttestations, reference) : [],
    };
    const counts = {
        sigstore: found.clusterPolicies.length,
        notation: found.notation ? 1 : 0,
        'notary-v1': found.notary ? 1 : 0,
        'github-attestations': found.githubAttestations.length,
    };
    return { ...found, idle: (choice?.engines ?? []).filter(engine => counts[engine] === 0), origin: choice?.origin };
};

// EXTERNAL MODULE: ./build/text/wildcard.js
var wildcard = __webpack_require__(393);
;// CONCATENATED MODULE: ./build/signing/policy/judge-github-attestations.js



/** What GitHub's artifact attestations of an image say, by one entry of the own section. */
const judgeGithubAttestations = (settings, judging) => {
    const name = settings.source;
    const { evidence, outcome } = evidenceFor(judging, name);
    if (outcome)
        return outcome;
    const [publicGoodRoot, githubRoot] = [judging.trustRoots.get(publicGood), judging.trustRoots.get(githubTrust)];
    if (publicGoodRoot?.state !== 'ready') {
        const why = publicGoodRoot === undefined ? 'It was not prepared.' : publicGoodRoot.reason;
        return undeterminedBy(name, `The trust root "${publicGood}" is not known. ${why}`, [], 'Run it again when the trust root can be read.');
    }
    const roots = {
        publicGood: publicGoodRoot.material,
        ...(githubRoot?.state === 'ready' && { github: githubRoot.material }),
    };
    const policy = attestationPolicyOf(settings);
    const check = (signature) => {
        const requirement = judging.verifiers.githubAttestationRequirement(signature, policy, roots);
        return requirement.ok
            ? judging.verifiers.verifySigstore(signature, evidence.image, requirement.value, judging.now)
            : { state: 'refused', place: signature.place, refusal: requirement.refusal };
    };
    const checks = evidence.signatures.flatMap(signature => (signature.format === 'sigstore-bundle' ? [check(signature)] : []));
    const signatures = checks.flatMap(one => (one.state === 'verified' ? [one.signature] : []));
    const [first] = signatures;
    if (first)
        return passedBy(name, `Built and attested on GitHub by ${signerWords(first)}.`, checks, { signatures });
    const none = noneCounts(name, evidence, {
        checks,
        reason: `GitHub has no attestation (${settings.predicateType}) of ${settings.source} for the image.`,
        remedy: 'Attest the image in its workflow (actions/attest-build-provenance), or use one that is attested.',
        tells: 'nearest-refusal',
        at: 'registry',
    });
    // Why: one that GitHub's own instance signed could count, if its trust root were known.
    return githubRoot?.state === 'failed' && checks.length > 0
        ? undeterminedBy(name, `${none.reason} The trust root "${githubTrust}" is not known: ${githubRoot.reason}`, checks)
        : none;
};
const attestationPolicyOf = (settings) => {
    const [owner = '', repository] = settings.source.split('/');
    const { signerWorkflow, sourceRef, runner, issuer, predicateType } = settings;
    return {
        owner,
        issuer,
        predicateType,
        ...(repository !== undefined && { repository }),
        ...(signerWorkflow !== undefined && { signerWorkflow: workflowMatch(signerWorkflow) }),
        ...(sourceRef !== undefined && { sourceRef: patternMatch(sourceRef) }),
        ...(runner !== undefined && { runner }),
    };
};
/** A workflow by its file, at any ref when none is given. Names of repositories have no case, paths and refs have. */
const workflowMatch = (workflow) => {
    const [file = '', ref] = workflow.split('@');
    const [owner = '', repository = '', ...path] = file.split('/');
    const prefix = `https://github.com/${owner}/${repository}/`;
    const rest = `${path.join('/')}@${ref ?? ''}`;
    return {
        kind: 'regExp',
        source: `${prefix}${rest}${ref === undefined ? '*' : ''}`,
        test: text => {
            const tail = text.slice(prefix.length);
            return (text.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase() && (ref === undefined ? tail.startsWith(rest) : tail === rest));
        },
    };
};
const patternMatch = (pattern) => pattern.includes('*')
    ? { kind: 'regExp', source: pattern, test: text => (0,wildcard/* matchesWildcard */._)(pattern, text) }
    : { kind: 'exact', value: pattern };

// EXTERNAL MODULE: ./build/signing/policy/read-certificates.js
var read_certificates = __webpack_require__(2345);
;// CONCATENATED MODULE: ./build/signing/policy/judge-notary.js


/** What a Notary v1 server says of an image, by one entry of the own section. */
const judgeNotary = (settings, judging) => {
    const name = settings.server;
    const { evidence, outcome } = evidenceFor(judging, name);
    if (outcome)
        return outcome;
    const { trust, image } = evidence;
    const missing = {
        tells: 'nearest-refusal',
        at: 'notary-server',
        reason: `The server ${settings.server} has no trust data of the image.`,
        remedy: 'Sign the tag ("docker trust sign"), or use an image that is signed.',
    };
    if (trust === undefined)
        return noneCounts(name, evidence, { checks: [], ...missing });
    if (trust.server !== settings.server)
        return undeterminedBy(name, `The server ${settings.server} was not asked.`);
    const { tag, digest } = judging.reference;
    const check = judging.verifiers.verifyTrustMetadata(trust, 
    // Why: with a digest the tag is for people only, and Docker resolves neither by the other.
    { digest: image.digest, ...(digest === undefined && { tag: tag ?? 'latest' }) }, { pin: pinOf(settings, trust.gun), ...(settings.roles && { roles: [...settings.roles, 'targets'] }), now: judging.now });
    if (check.state === 'verified')
        return passedBy(name, `Signed by ${signerWords(check.signature)}.`, [check], { signatures: [check.signature] });
    return noneCounts(name, evidence, { checks: [check], ...missing });
};
/** The pin holds for all repositories that the entry's globs name, so that their own names need not be pinned again. */
const pinOf = ({ pin }, gun) => pin.kind === 'keys' ? pin : { kind: 'authority', gunPrefix: gun, certificates: (0,read_certificates/* readCertificates */.j)(pin.certificates) ?? [] };

;// CONCATENATED MODULE: ./build/signing/policy/judge-notation.js

/** What a statement of Notation's trust policy says of an image: one valid signature is enough. */
const judgeNotation = (statement, stores, answers, judging) => {
    const { name, level } = statement;
    if (level === 'skip')
        return passedBy(name, `The statement "${name}" skips the verification of signatures.`, [], {});
    const { evidence, outcome } = evidenceFor(judging, name);
    if (outcome)
        return outcome;
    const checks = evidence.signatures.flatMap(signature => signature.format === 'notation'
        ? [judging.verifiers.verifyNotation(signature, evidence.image, { statement, stores, answers, now: judging.now })]
        : []);
    const signatures = checks.flatMap(check => (check.state === 'verified' ? [check.signature] : []));
    const [first] = signatures;
    if (first)
        return passedBy(name, `Signed by ${signerWords(first)}.`, checks, { signatures });
    return noneCounts(name, evidence, {
        checks,
        reason: 'The image has no Notation signature.',
        remedy: 'Sign it ("notation sign"), or use an image that is signed.',
        tells: 'nearest-refusal',
        at: 'registry',
    });
};

;// CONCATENATED MODULE: ./build/signing/policy/judge-policies.js






/** What each policy says of an image; all of them have to be content. */
const judgePolicies = (policies, context, revocation, judging) => {
    const { settings } = policies;
    const found = policiesFor(policies, judging.reference);
    const signing = [
        ...found.clusterPolicies.map(policy => judgeClusterPolicy(policy, context, judging)),
        ...(found.notation
            ? [
                ofOne({ policy: found.notation.statement.name, origin: found.notation.statement.origin, engine: 'notation' }, judgeNotation(found.notation.statement, found.notation.stores, revocation, judging)),
            ]
            : []),
        ...(found.notary
            ? [ofOne({ policy: found.notary.server, origin: found.notary.origin, engine: 'notary-v1' }, judgeNotary(found.notary, judging))]
            : []),
        ...found.githubAttestations.map(entry => ofOne({ policy: entry.source, origin: entry.origin, engine: 'github-attestations' }, judgeGithubAttestations(entry, judging))),
        ...found.idle.map(engine => noMatch(settings, `${engine} is to judge the image (${found.origin}), and no policy of it names it.`)),
    ];
    const named = signing.some(({ outcome }) => outcome.state !== 'not-applicable');
    return [
        ...registryOutcome(settings, judging.reference),
        ...signing,
        ...(named ? [] : [noMatch(settings, 'No signing policy names the image.')]),
    ];
};
/** A policy with one authority. */
const ofOne = (base, judged) => {
    const { name, state, reason, remedy, checks, signatures } = judged;
    return {
        outcome: { ...base, state, reason, ...(remedy !== undefined && { remedy }), authorities: [{ name, state, reason, checks }] },
        signatures,
    };
};
const noMatchStates = { deny: 'failed', warn: 'warned', allow: 'passed' };
const noMatch = ({ noMatch: action }, why) => ({
    outcome: {
        policy: 'images.no-match',
        origin: 'images.no-match',
        engine: 'no-match',
        state: noMatchStates[action],
        reason: action === 'allow' ? `${why} The organization's policy allows that.` : why,
        ...(action !== 'allow' && { remedy: 'Use an image that a policy names, or ask the owners of the policies to name this one.' }),
        authorities: [],
    },
    signatures: [],
});
const registryOutcome = ({ registries: { allowed } }, reference) => {
    if (allowed === undefined || allowed.some(glob => (0,image_glob/* namesImage */.Gc)(glob, reference)))
        return [];
    const shown = allowed.slice(0, 5).join(', ');
    const outcome = {
        policy: 'images.registries.allowed',
        origin: 'images.registries.allowed',
        engine: 'registries',
        state: 'failed',
        reason: 'The image is not among those that the organization allows.',
        remedy: `Use one of: ${shown}${allowed.length > 5 ? ` (${allowed.length - 5} more)` : ''}.`,
        authorities: [],
    };
    return [{ outcome, signatures: [] }];
};

;// CONCATENATED MODULE: ./build/signing/policy/judge-platforms.js

/** What the signing policies say of each platform's manifest in an index; those that pass are not told again. */
const judgePlatforms = ({ policies, context, revocation, judging, platforms, facts }) => platforms.flatMap(({ digest, platform }) => {
    const name = platform === undefined
        ? digest
        : `${platform.os}/${platform.architecture}${platform.variant === undefined ? '' : `/${platform.variant}`}`;
    return judgePolicies(policies, context, revocation, { ...judging, facts: facts.get(digest) }).flatMap(({ outcome, signatures }) => outcome.engine === 'registries' || outcome.engine === 'no-match' || outcome.state === 'passed' || outcome.state === 'not-applicable'
        ? []
        : [{ outcome: { ...outcome, reason: `Of the platform ${name} (${digest}): ${outcome.reason}` }, signatures }]);
});

;// CONCATENATED MODULE: ./build/signing/policy/judge-image.js






/** Whether an image would be admitted, and why. */
const judgeImage = (question) => {
    const { policies, text, reference, now } = question;
    const { settings } = policies;
    const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
    const { mode, enforceFrom } = imageModeOn(settings, { text, reference }, today);
    const base = {
        image: reference === undefined ? text : (0,image_name/* policyImageName */.X)(reference),
        mode,
        ...(mode !== 'enforce' && enforceFrom !== undefined && { enforceFrom }),
    };
    const judged = reference === undefined ? [] : judgeAll(question, reference);
    const { facts } = question;
    const digest = facts?.state === 'known' ? facts.evidence.image.digest : undefined;
    const conclusion = reference === undefined ? judge_image_open : concludeImage(judged, facts);
    const { counting, expired } = exceptionsOn(settings, { text, reference }, today);
    const passes = conclusion.state === 'admitted';
    const excepted = !passes && counting !== undefined;
    return {
        ...base,
        ...(digest !== undefined && { digest }),
        ...conclusion,
        ...(excepted && {
            state: 'excepted',
            reason: `An exception lets it pass${counting.until === undefined ? '' : ` until ${counting.until}`}: ${counting.reason} Without it: ${conclusion.reason}`,
            exception: { reason: counting.reason, until: counting.until, origin: counting.origin },
        }),
        policies: judged.map(({ outcome }) => outcome),
        signatures: distinct(judged.flatMap(({ signatures }) => signatures)),
        remarks: imageRemarks({ reference, facts, judged, isAdmitted: passes, expired: passes || excepted ? [] : expired }),
        trace: facts === undefined ? [] : facts.state === 'known' ? facts.evidence.trace : facts.trace,
    };
};
const judge_image_open = {
    state: 'undetermined',
    reason: 'Which image this is can not be told from the repository: a part is filled in later, or the text is no image reference.',
    remedy: 'Write the image out, or give its variables defaults, so that it can be verified before it is used.',
};
const judgeAll = (question, reference) => {
    const { policies, context, facts, verifiers, trustRoots, revocation, now } = question;
    const judging = { reference, facts, verifiers, trustRoots, signatureFormat: policies.settings.signatureFormat, now };
    const named = judgePolicies(policies, context, revocation, judging);
    if (policies.settings.platforms === 'named' || facts?.state !== 'known')
        return named;
    const { platforms } = facts.evidence;
    return [...named, ...judgePlatforms({ policies, context, revocation, judging, platforms, facts: question.platformFacts ?? new Map() })];
};
/** Each signature once, also when several policies count it. */
const distinct = (signatures) => [
    ...new Map(signatures.map(signature => [
        [signature.format, signature.place.name, signature.place.digest, signature.signer.subject, signature.predicateType].join('\n'),
        signature,
    ])).values(),
];

;// CONCATENATED MODULE: ./build/signing/outcome.js
const passed = (value) => ({ value });
/** `reason` and `remedy` are full sentences. */
const outcome_refused = (code, reason, remedy) => ({
    refusal: { code, reason, ...(remedy !== undefined && { remedy }) },
});

// EXTERNAL MODULE: ./build/signing/x509/certificate.js + 1 modules
var x509_certificate = __webpack_require__(594);
// EXTERNAL MODULE: ./build/signing/x509/der.js
var der = __webpack_require__(6703);
// EXTERNAL MODULE: ./build/signing/x509/signature-algorithm.js
var signature_algorithm = __webpack_require__(4998);
;// CONCATENATED MODULE: ./build/signing/revocation/revocation-status.js
/** How far an authority's clock may be ahead of ours, in milliseconds. */
const clockSkew = 300_000;
/** Extension of OCSP answers and CRL entries. Source: RFC 5280, 5.3.2. */
const invalidityDateId = '2.5.29.24';

;// CONCATENATED MODULE: ./build/signing/revocation/crl.js




/** Largest list, in bytes: some 500,000 certificates. */
const crl_maxBytes = 16_777_216;
const cRLSign = 6;
const reasonCodeId = '2.5.29.21';
const issuingDistributionPointId = '2.5.29.28';
/** Points to a list of later changes. */
const freshestCrlId = '2.5.29.46';
const uriName = (0,der/* contextTag */.qA)(6, 'primitive');
/**
 * What a certificate revocation list says of a certificate. `addresses`: where the certificate says that the list is. Only complete lists of
 * the issuer itself count: indirect ones, deltas and lists for some reasons leave the state unknown. Source: RFC 5280, 5 and 6.3.
 */
const judgeCrl = (bytes, certificate, issuer, addresses, now) => {
    const unreadable = unknown('The revocation list can not be read.');
    if (bytes.length > crl_maxBytes)
        return unreadable;
    return (0,der/* readOr */.Cq)(() => {
        const list = readList(bytes);
        const problem = listProblem(list, issuer, now) ?? scopeProblem(list, certificate, addresses);
        return problem === undefined ? judgeEntries(list.entries, certificate) : unknown(problem);
    }, unreadable);
};
const unknown = (reason) => ({ state: 'unknown', reason });
const readList = (bytes) => {
    const [tbs, algorithm, signature] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(bytes), der/* derTag */.S_.sequence);
    if (tbs === undefined || algorithm === undefined)
        throw new der/* DerError */.I4();
    const parts = (0,der/* childrenOf */.LU)(tbs, der/* derTag */.S_.sequence);
    const [inner, issuer, thisUpdate, ...optional] = parts[0]?.tag === der/* derTag */.S_.integer ? parts.slice(1) : parts;
    if (!algorithm.raw.equals((0,der/* expectTag */.yi)(inner, der/* derTag */.S_.sequence).raw))
        throw new der/* DerError */.I4();
    const nextUpdate = optional[0]?.tag === der/* derTag */.S_.utcTime || optional[0]?.tag === der/* derTag */.S_.generalizedTime ? optional[0] : undefined;
    return {
        signed: { algorithm, bytes: tbs.raw, signature: (0,der/* bitOctetsOf */.R4)(signature) },
        issuer: (0,der/* expectTag */.yi)(issuer, der/* derTag */.S_.sequence).raw,
        thisUpdate: (0,der/* timeOf */.nR)(thisUpdate),
        nextUpdate: nextUpdate && (0,der/* timeOf */.nR)(nextUpdate),
        entries: optional.find(({ tag }) => tag === der/* derTag */.S_.sequence),
        extensions: (0,x509_certificate/* readExtensions */.HW)(optional.find(({ tag }) => tag === (0,der/* contextTag */.qA)(0))),
    };
};
const listProblem = ({ signed, issuer: name, thisUpdate, nextUpdate, extensions }, issuer, now) => {
    if (!name.equals(issuer.subject.der))
        return 'The revocation list is from another authority.';
    if (issuer.keyUsage && !issuer.keyUsage.bits.has(cRLSign))
        return `"${issuer.subject.text}" may not sign revocation lists (key usage without cRLSign).`;
    if (!(0,signature_algorithm/* isSignedBy */.s3)(signed, issuer.key))
        return 'The revocation list is not signed by the authority that issued the certificate.';
    if (thisUpdate.getTime() > now.getTime() + clockSkew)
        return 'The revocation list is from the future.';
    if (nextUpdate === undefined || nextUpdate < now)
        return 'The revocation list is out of date.';
    // Why: without the changes the list is only half of what the authority says (Notary Project: "revocation unavailable").
    if (extensions.has(freshestCrlId))
        return 'The revocation list has later changes in a delta list, which is not read.';
    const critical = [...extensions].find(([id, extension]) => extension.critical && id !== issuingDistributionPointId);
    return critical && `The revocation list has the critical extension ${critical[0]}, which is not understood.`;
};
/** Whether the list is for certificates of this kind, and is the one that the certificate names. Source: RFC 5280, 5.2.5 and 6.3.3 (b). */
const scopeProblem = ({ extensions }, certificate, addresses) => {
    const extension = extensions.get(issuingDistributionPointId);
    if (extension === undefined)
        return undefined;
    const parts = new Map((0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(extension.value), der/* derTag */.S_.sequence).map(part => [part.tag, part]));
    const flag = (number) => {
        const part = parts.get((0,der/* contextTag */.qA)(number, 'primitive'));
        return part !== undefined && (0,der/* booleanOf */.SF)({ ...part, tag: der/* derTag */.S_.boolean });
    };
    const authority = certificate.basicConstraints?.authority === true;
    if (flag(4) || flag(5) || parts.has((0,der/* contextTag */.qA)(3, 'primitive')))
        return 'The revocation list is indirect, partial or for attribute certificates.';
    if (flag(authority ? 1 : 2))
        return 'The revocation list is for certificates of another kind.';
    const point = parts.get((0,der/* contextTag */.qA)(0));
    if (point === undefined)
        return undefined;
    const names = (0,der/* childrenOf */.LU)(point, (0,der/* contextTag */.qA)(0)).find(({ tag }) => tag === (0,der/* contextTag */.qA)(0));
    const isNamed = names && (0,der/* childrenOf */.LU)(names, (0,der/* contextTag */.qA)(0)).some(({ tag, content }) => tag === uriName && addresses.includes(content.toString('latin1')));
    return isNamed ? undefined : 'The revocation list is not the one that the certificate names.';
};
const judgeEntries = (entries, { serial }) => {
    for (const entry of entries ? (0,der/* childrenOf */.LU)(entries, der/* derTag */.S_.sequence) : []) {
        const [number, date, extensionList] = (0,der/* childrenOf */.LU)(entry, der/* derTag */.S_.sequence);
        if (!(0,der/* integerOf */.cP)(number).equals(serial))
            continue;
        const extensions = extensionList ? (0,x509_certificate/* readExtensionList */.gY)(extensionList) : new Map();
        if ([...extensions].some(([id, { critical }]) => critical && id !== reasonCodeId && id !== invalidityDateId))
            throw new der/* DerError */.I4();
        const invalidity = extensions.get(invalidityDateId);
        return { state: 'revoked', since: (0,der/* timeOf */.nR)(date), ...(invalidity && { invalidFrom: (0,der/* timeOf */.nR)((0,der/* readDer */.SU)(invalidity.value)) }) };
    }
    return { state: 'good' };
};

;// CONCATENATED MODULE: ./build/signing/x509/encode-der.js
/** One DER value of a tag and its content. */
const encodeDer = (tag, ...content) => {
    const body = Buffer.concat(content);
    if (body.length < 0x80)
        return Buffer.concat([Buffer.from([tag, body.length]), body]);
    const octets = body.length < 0x1_00 ? 1 : body.length < 0x1_00_00 ? 2 : body.length < 0x1_00_00_00 ? 3 : 4;
    const head = Buffer.alloc(2 + octets);
    head[0] = tag;
    head[1] = 0x80 | octets;
    head.writeUIntBE(body.length, 2, octets);
    return Buffer.concat([head, body]);
};

;// CONCATENATED MODULE: ./build/signing/revocation/ocsp.js






/** The OID 1.3.14.3.2.26 in DER, with its NULL parameter. */
const sha1Algorithm = Buffer.from('300906052b0e03021a0500', 'hex');
const sha1Oid = '1.3.14.3.2.26';
const basicResponse = '1.3.6.1.5.5.7.48.1.1';
const ocspSigning = '1.3.6.1.5.5.7.3.9';
/** Longest answer, in bytes; real ones have about 2,000. */
const ocsp_maxBytes = 65_536;
const maxResponses = 100;
const maxCertificates = 8;
const sha1 = (bytes) => (0,external_node_crypto_.createHash)('sha1').update(bytes).digest();
/**
 * The question whether a certificate is revoked (RFC 6960, 4.1).
 * Why SHA-1: it only names the issuer, and many authorities know no other; Notation asks the same way.
 */
const encodeOcspRequest = (certificate, issuer) => {
    const id = encodeDer(der/* derTag */.S_.sequence, sha1Algorithm, encodeDer(der/* derTag */.S_.octetString, sha1(issuer.subject.der)), encodeDer(der/* derTag */.S_.octetString, sha1(issuer.keyBits)), encodeDer(der/* derTag */.S_.integer, certificate.serial));
    return encodeDer(der/* derTag */.S_.sequence, encodeDer(der/* derTag */.S_.sequence, encodeDer(der/* derTag */.S_.sequence, encodeDer(der/* derTag */.S_.sequence, id))));
};
/** What an OCSP answer says of a certificate. Source: RFC 6960, 3.2 (what a client must check) and 4.2. */
const judgeOcsp = (bytes, certificate, issuer, now) => {
    const unreadable = ocsp_unknown('The OCSP answer can not be read, or is an error.');
    if (bytes.length > ocsp_maxBytes)
        return unreadable;
    return (0,der/* readOr */.Cq)(() => {
        const answer = readAnswer(bytes);
        if (!isAuthorized(answer, issuer, now))
            return ocsp_unknown('The OCSP answer is not signed by the authority that issued the certificate.');
        const response = answer.responses.find(candidate => isAbout(candidate, certificate, issuer));
        return response ? judgeResponse(response, now) : ocsp_unknown('The OCSP answer is about another certificate.');
    }, unreadable);
};
const ocsp_unknown = (reason) => ({ state: 'unknown', reason });
const readAnswer = (bytes) => {
    const [status, explicit] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(bytes), der/* derTag */.S_.sequence);
    if (!(0,der/* expectTag */.yi)(status, der/* derTag */.S_.enumerated).content.equals(Buffer.of(0)))
        throw new der/* DerError */.I4();
    const [type, octets] = (0,der/* childrenOf */.LU)((0,der/* insideOf */.kP)(explicit, (0,der/* contextTag */.qA)(0)), der/* derTag */.S_.sequence);
    if ((0,der/* oidOf */._f)(type) !== basicResponse)
        throw new der/* DerError */.I4();
    const [data, algorithm, signature, certificates] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)((0,der/* expectTag */.yi)(octets, der/* derTag */.S_.octetString).content), der/* derTag */.S_.sequence);
    if (data === undefined || algorithm === undefined)
        throw new der/* DerError */.I4();
    const parts = (0,der/* childrenOf */.LU)(data, der/* derTag */.S_.sequence);
    // The version is left out: version 1 is the only one.
    const [responder, producedAt, responses, extensions] = parts[0]?.tag === (0,der/* contextTag */.qA)(0) ? parts.slice(1) : parts;
    (0,der/* timeOf */.nR)((0,der/* expectTag */.yi)(producedAt, der/* derTag */.S_.generalizedTime));
    refuseCritical(extensions, new Set());
    if (responder === undefined)
        throw new der/* DerError */.I4();
    return {
        signed: { algorithm, bytes: data.raw, signature: (0,der/* bitOctetsOf */.R4)(signature) },
        responder,
        responses: (0,der/* childrenOf */.LU)(responses, der/* derTag */.S_.sequence).slice(0, maxResponses),
        certificates: certificates === undefined ? [] : readCertificates((0,der/* insideOf */.kP)(certificates, (0,der/* contextTag */.qA)(0))),
    };
};
const readCertificates = (list) => (0,der/* childrenOf */.LU)(list, der/* derTag */.S_.sequence)
    .slice(0, maxCertificates)
    .map(({ raw }) => (0,x509_certificate/* readCertificate */.w$)(raw))
    .filter(certificate => certificate !== undefined);
/**
 * Signed by the issuer itself, or by a responder whose certificate the issuer made for that purpose. Source: RFC 6960, 4.2.2.2.
 * Whether the responder's own certificate is revoked is not asked, as in Notation: it would have no end.
 */
const isAuthorized = ({ signed, responder, certificates }, issuer, now) => {
    const delegates = certificates.filter(certificate => certificate.extendedKeyUsage?.purposes.includes(ocspSigning) === true &&
        (0,x509_certificate/* isValidIn */.AA)(certificate, now) &&
        (0,x509_certificate/* isIssuedBy */.rh)(certificate, issuer));
    return [issuer, ...delegates].some(signer => isResponder(responder, signer) && (0,signature_algorithm/* isSignedBy */.s3)(signed, signer.key));
};
/** `[1]` the responder's name, `[2]` the SHA-1 of its key. */
const isResponder = (responder, { subject, keyBits }) => {
    if (responder.tag === (0,der/* contextTag */.qA)(1))
        return (0,der/* insideOf */.kP)(responder, (0,der/* contextTag */.qA)(1)).raw.equals(subject.der);
    return (0,der/* expectTag */.yi)((0,der/* insideOf */.kP)(responder, (0,der/* contextTag */.qA)(2)), der/* derTag */.S_.octetString).content.equals(sha1(keyBits));
};
const isAbout = (response, { serial }, issuer) => {
    const [algorithm, nameHash, keyHash, number] = (0,der/* childrenOf */.LU)((0,der/* childrenOf */.LU)(response, der/* derTag */.S_.sequence)[0], der/* derTag */.S_.sequence);
    return ((0,der/* oidOf */._f)((0,der/* childrenOf */.LU)(algorithm, der/* derTag */.S_.sequence)[0]) === sha1Oid &&
        (0,der/* expectTag */.yi)(nameHash, der/* derTag */.S_.octetString).content.equals(sha1(issuer.subject.der)) &&
        (0,der/* expectTag */.yi)(keyHash, der/* derTag */.S_.octetString).content.equals(sha1(issuer.keyBits)) &&
        (0,der/* integerOf */.cP)(number).equals(serial));
};
const judgeResponse = (response, now) => {
    const [, status, thisUpdate, ...optional] = (0,der/* childrenOf */.LU)(response, der/* derTag */.S_.sequence);
    const nextUpdate = optional.find(({ tag }) => tag === (0,der/* contextTag */.qA)(0));
    const extensions = refuseCritical(optional.find(({ tag }) => tag === (0,der/* contextTag */.qA)(1)), new Set([invalidityDateId]));
    if ((0,der/* timeOf */.nR)((0,der/* expectTag */.yi)(thisUpdate, der/* derTag */.S_.generalizedTime)).getTime() > now.getTime() + clockSkew)
        return ocsp_unknown('The OCSP answer is from the future.');
    // Why demanded: an answer without an end could be kept back for ever; Notation refuses it too.
    if (nextUpdate === undefined || (0,der/* timeOf */.nR)((0,der/* insideOf */.kP)(nextUpdate, (0,der/* contextTag */.qA)(0))) < now)
        return ocsp_unknown('The OCSP answer is out of date.');
    switch (status?.tag) {
        case (0,der/* contextTag */.qA)(0, 'primitive'):
            return { state: 'good' };
        case (0,der/* contextTag */.qA)(1): {
            const invalidity = extensions.get(invalidityDateId);
            return {
                state: 'revoked',
                since: (0,der/* timeOf */.nR)((0,der/* childrenOf */.LU)(status, (0,der/* contextTag */.qA)(1))[0]),
                ...(invalidity && { invalidFrom: (0,der/* timeOf */.nR)((0,der/* readDer */.SU)(invalidity.value)) }),
            };
        }
        default:
            return ocsp_unknown('The OCSP responder does not know the certificate.');
    }
};
const refuseCritical = (explicit, understood) => {
    const extensions = (0,x509_certificate/* readExtensions */.HW)(explicit);
    if ([...extensions].some(([id, { critical }]) => critical && !understood.has(id)))
        throw new der/* DerError */.I4();
    return extensions;
};

;// CONCATENATED MODULE: ./build/signing/revocation/revocation-sources.js


const revocation_sources_uriName = (0,der/* contextTag */.qA)(6, 'primitive');
const ocspMethod = '1.3.6.1.5.5.7.48.1';
const maxAddresses = 8;
const maxAddressLength = 1_024;
/** Undefined when an extension can't be read, or holds more than any real one: then nothing is known. */
const revocationSourcesOf = (certificate) => (0,der/* readOr */.Cq)(() => {
    const information = certificate.extensions.get(x509_certificate/* extensionIds */.ic.authorityInformationAccess);
    const points = certificate.extensions.get(x509_certificate/* extensionIds */.ic.crlDistributionPoints);
    const sources = {
        ocsp: information ? (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(information.value), der/* derTag */.S_.sequence).flatMap(ocspAddress) : [],
        crls: points ? (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(points.value), der/* derTag */.S_.sequence).flatMap(pointAddresses) : [],
        hasCrl: points !== undefined,
    };
    return sources.ocsp.length > maxAddresses || sources.crls.length > maxAddresses ? undefined : sources;
}, undefined);
/** Source: RFC 5280, 4.2.2.1. */
const ocspAddress = (description) => {
    const [method, location] = (0,der/* childrenOf */.LU)(description, der/* derTag */.S_.sequence);
    return (0,der/* oidOf */._f)(method) === ocspMethod && location?.tag === revocation_sources_uriName ? [location.content.toString('latin1')] : [];
};
/** The URIs of a point's full name. Source: RFC 5280, 4.2.1.13. */
const pointAddresses = (point) => {
    const name = (0,der/* childrenOf */.LU)(point, der/* derTag */.S_.sequence).find(({ tag }) => tag === (0,der/* contextTag */.qA)(0));
    const full = name && (0,der/* childrenOf */.LU)(name, (0,der/* contextTag */.qA)(0)).find(({ tag }) => tag === (0,der/* contextTag */.qA)(0));
    return full ? (0,der/* childrenOf */.LU)(full, (0,der/* contextTag */.qA)(0)).flatMap(({ tag, content }) => (tag === revocation_sources_uriName ? [content.toString('latin1')] : [])) : [];
};
/**
 * Whether an address is one that can be asked. Source: Notary Project trust store and trust policy specification, "Certificate Revocation
 * Evaluation": plain HTTP only, since the answers are signed and TLS would need a certificate that needs an answer.
 */
const isAskable = (address) => address.length <= maxAddressLength && URL.canParse(address) && new URL(address).protocol === 'http:';

;// CONCATENATED MODULE: ./build/signing/revocation/check-revocation.js




/** Under what a query's answer is kept: equal questions have equal keys. */
const revocationKey = (query) => query.kind === 'crl' ? `crl ${query.url}` : `ocsp ${query.url} ${(0,external_node_crypto_.createHash)('sha256').update(query.request).digest('hex')}`;
/**
 * What is known of a certificate: OCSP first, the CRL when no responder gives a valid answer. Source: Notary Project trust store and trust
 * policy specification v1.1, "Certificate Revocation Evaluation".
 */
const checkRevocation = (certificate, issuer, answers, now) => {
    const sources = revocationSourcesOf(certificate);
    if (sources === undefined)
        return check_revocation_unknown(['The certificate says unreadably where to ask.']);
    const { ocsp, crls, hasCrl } = sources;
    if (ocsp.length === 0 && !hasCrl)
        return { state: 'not-revocable' };
    const request = encodeOcspRequest(certificate, issuer);
    const byOcsp = ask(ocsp.map(url => ({ kind: 'ocsp', url, request })), answers, bytes => judgeOcsp(bytes, certificate, issuer, now));
    if (byOcsp.state !== 'unknown' || !hasCrl)
        return byOcsp;
    const byCrl = ask(crls.map(url => ({ kind: 'crl', url })), answers, bytes => judgeCrl(bytes, certificate, issuer, crls, now));
    return byCrl.state === 'unknown' ? check_revocation_unknown([...(ocsp.length > 0 ? [byOcsp.reason] : []), byCrl.reason]) : byCrl;
};
/** The first valid answer of several addresses. */
const ask = (queries, answers, judge) => {
    const reasons = [];
    for (const query of queries) {
        if (!isAskable(query.url)) {
            reasons.push(`"${query.url.slice(0, 200)}" is no HTTP address.`);
            continue;
        }
        const answer = answers.get(revocationKey(query));
        if (answer === undefined)
            return { state: 'unasked', query };
        const status = answer.state === 'answered' ? judge(answer.bytes) : { state: 'unknown', reason: answer.reason };
        if (status.state !== 'unknown')
            return status;
        reasons.push(status.reason);
    }
    return check_revocation_unknown(reasons);
};
const check_revocation_unknown = (reasons) => ({
    state: 'unknown',
    reason: reasons.length === 0 ? 'The certificate names no address to ask.' : reasons.join(' '),
});
/** All certificates of a chain but its root, which nobody can revoke, with those above them. */
const issuedOf = (chain) => chain.flatMap((certificate, index) => {
    const issuer = chain[index + 1];
    return issuer ? [[certificate, issuer]] : [];
});
/** What has to be asked next about a chain. Nothing: all is known that can be known. */
const openQueries = (chain, answers, now) => issuedOf(chain).flatMap(([certificate, issuer]) => {
    const revocation = checkRevocation(certificate, issuer, answers, now);
    return revocation.state === 'unasked' ? [revocation.query] : [];
});

;// CONCATENATED MODULE: ./build/signing/x509/check-chain.js


/** The bits of keyUsage that matter here. Source: RFC 5280, 4.2.1.3. */
const digitalSignature = 0;
const keyCertSign = 5;
/** Content commitment (non-repudiation), which a leaf may have beside digitalSignature. */
const contentCommitment = 1;
const codeSigning = '1.3.6.1.5.5.7.3.3';
const timestamping = '1.3.6.1.5.5.7.3.8';
/** Any purpose, TLS server, TLS client, e-mail, timestamps, OCSP. */
const notForCode = new Set([
    '2.5.29.37.0',
    '1.3.6.1.5.5.7.3.1',
    '1.3.6.1.5.5.7.3.2',
    '1.3.6.1.5.5.7.3.4',
    timestamping,
    '1.3.6.1.5.5.7.3.9',
]);
/** More certificates than any real chain has. */
const maxChainLength = 10;
/**
 * Whether certificates, leaf first, are a complete chain up to a self-signed root, and each may do what it does. Validity and trust are
 * looked at elsewhere. Source: Notary Project signature specification v1.1, "Certificate Requirements".
 */
const checkChain = (chain, purpose) => {
    const [leaf] = chain;
    if (leaf === undefined || chain.length > maxChainLength) {
        return invalid(`The chain must have 1 to ${maxChainLength} certificates, and has ${chain.length}.`);
    }
    const problem = brokenLink(chain) ?? leafProblem(leaf, purpose) ?? authoritiesProblem(chain.slice(1), purpose);
    return problem === undefined ? passed(undefined) : invalid(problem);
};
const invalid = (reason) => outcome_refused('certificate-invalid', reason, 'Sign again with a chain that meets the certificate requirements of the Notary Project signature specification.');
const brokenLink = (chain) => {
    for (const [index, certificate] of chain.entries()) {
        const above = chain[index + 1];
        if (above === undefined) {
            if (!(0,x509_certificate/* isSelfSigned */.Nl)(certificate))
                return `The chain ends with ${quoted(certificate)}, which is no self-signed root.`;
        }
        else {
            if ((0,x509_certificate/* isSelfSigned */.Nl)(certificate))
                return `${quoted(certificate)} is self-signed and not the last of the chain.`;
            if (!(0,x509_certificate/* isIssuedBy */.rh)(certificate, above))
                return `${quoted(certificate)} is not issued by ${quoted(above)}, which follows it in the chain.`;
        }
    }
    return undefined;
};
const leafProblem = (leaf, purpose) => {
    const { keyUsage, basicConstraints } = leaf;
    if (keyUsage === undefined)
        return `${quoted(leaf)} has no key usage extension.`;
    if (purpose === 'code-signing' && !keyUsage.critical)
        return `The key usage extension of ${quoted(leaf)} is not critical.`;
    if (basicConstraints?.authority === true)
        return `${quoted(leaf)} signs, although it is a certificate authority.`;
    if (!keyUsage.bits.has(digitalSignature))
        return `The key usage of ${quoted(leaf)} has no digitalSignature.`;
    if ([...keyUsage.bits].some(bit => bit !== digitalSignature && bit !== contentCommitment)) {
        return `The key usage of ${quoted(leaf)} has more than digitalSignature.`;
    }
    return purpose === 'code-signing' ? codePurposeProblem(leaf) : timestampPurposeProblem(leaf);
};
const codePurposeProblem = (leaf) => {
    const purposes = leaf.extendedKeyUsage?.purposes;
    if (purposes === undefined)
        return undefined;
    if (!purposes.includes(codeSigning))
        return `The extended key usage of ${quoted(leaf)} has no codeSigning.`;
    const other = purposes.find(id => notForCode.has(id));
    return other === undefined
        ? undefined
        : `The extended key usage of ${quoted(leaf)} has ${other}, which a signing certificate must not have.`;
};
/** Source: RFC 3161, 2.3: this purpose alone, and critical. */
const timestampPurposeProblem = (leaf) => leaf.extendedKeyUsage?.critical === true &&
    leaf.extendedKeyUsage.purposes.length === 1 &&
    leaf.extendedKeyUsage.purposes[0] === timestamping
    ? undefined
    : `${quoted(leaf)} must have timeStamping as its only extended key usage, and critical.`;
const authoritiesProblem = (authorities, purpose) => authorities.map((authority, below) => authorityProblem(authority, below, purpose)).find(problem => problem !== undefined);
/** `below` is how many authorities stand between it and the leaf. */
const authorityProblem = (authority, below, purpose) => {
    const { basicConstraints, keyUsage } = authority;
    if (basicConstraints?.authority !== true || !basicConstraints.critical) {
        return `${quoted(authority)} issues certificates, and has no critical basic constraints with CA true.`;
    }
    if (basicConstraints.pathLength !== undefined && basicConstraints.pathLength < below) {
        return `${quoted(authority)} allows ${basicConstraints.pathLength} authorities below it, and there are ${below}.`;
    }
    if (purpose === 'code-signing' && keyUsage?.critical === false)
        return `The key usage extension of ${quoted(authority)} is not critical.`;
    if (keyUsage === undefined || !keyUsage.bits.has(keyCertSign))
        return `The key usage of ${quoted(authority)} has no keyCertSign.`;
    return undefined;
};
const quoted = ({ subject }) => `"${subject.text}"`;

;// CONCATENATED MODULE: ./build/signing/notation/envelope.js
/** Names of Notation's signed and unsigned attributes. Source: Notary Project signature specification v1.1, "Signed Attributes". */
const attributeNames = {
    signingScheme: 'io.cncf.notary.signingScheme',
    signingTime: 'io.cncf.notary.signingTime',
    authenticSigningTime: 'io.cncf.notary.authenticSigningTime',
    expiry: 'io.cncf.notary.expiry',
    verificationPlugin: 'io.cncf.notary.verificationPlugin',
    verificationPluginMinVersion: 'io.cncf.notary.verificationPluginMinVersion',
    timestampSignature: 'io.cncf.notary.timestampSignature',
};
/** Largest envelope that is looked at, in bytes; real ones have about 5,000, with a timestamp 12,000. */
const maxEnvelopeBytes = 1_048_576;

// EXTERNAL MODULE: ./node_modules/cbor2/lib/index.js + 24 modules
var lib = __webpack_require__(3439);
;// CONCATENATED MODULE: ./build/signing/notation/parse-cose.js




/** COSE_Sign1_Tagged. Source: RFC 9052, 4.2. */
const sign1Tag = 18;
/** Header labels. Source: RFC 9052, 3.1, and RFC 9360 (x5chain). */
const label = { algorithm: 1, critical: 2, contentType: 3, chain: 33 };
const ownLabels = new Set([label.algorithm, label.critical, label.contentType]);
/** Source: IANA's COSE algorithms, and the names of JWS for the same. */
const algorithmNames = new Map([
    [-7, 'ES256'],
    [-35, 'ES384'],
    [-36, 'ES512'],
    [-37, 'PS256'],
    [-38, 'PS384'],
    [-39, 'PS512'],
]);
/**
 * Why not the decoders of tags that cbor2 has: they would make regular expressions, URLs and JSON of hostile bytes.
 * Duplicate keys and streams are refused as RFC 9052, 9 demands.
 */
const decodeOptions = { preferMap: true, rejectDuplicateKeys: true, rejectStreaming: true, ignoreGlobalTags: true, maxDepth: 8 };
const bytes = dist/* instance */.KJ$(Uint8Array);
const headerMap = dist/* map */.TjK(dist/* unknown */.L5J(), dist/* unknown */.L5J());
const sign1 = dist/* strictTuple */.CxQ([bytes, headerMap, bytes, bytes]);
/** Tag 1, seconds since 1970: the only form that Notation allows. */
const epochTime = dist/* pipe */.FsL(dist/* custom */.IeY(value => value instanceof lib/* Tag */.vw && Number(value.tag) === 1), dist/* transform */.pdi(tag => tag.contents), dist/* union */.KCZ([dist/* number */.aig(), dist/* bigint */.oad()]), dist/* transform */.pdi(seconds => new Date(Number(seconds) * 1000)), dist/* check */.z6Y(date => !Number.isNaN(date.getTime())));
const protectedHeader = dist/* object */.Ikc({
    algorithm: dist/* union */.KCZ([dist/* number */.aig(), dist/* bigint */.oad()]),
    contentType: dist/* string */.YjP(),
    critical: dist/* pipe */.FsL(dist/* array */.YOg(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()])), dist/* minLength */.BpQ(1)),
    signingScheme: dist/* string */.YjP(),
    signingTime: dist/* optional */.lqM(epochTime),
    authenticSigningTime: dist/* optional */.lqM(epochTime),
    expiry: dist/* optional */.lqM(epochTime),
});
const unprotectedHeader = dist/* object */.Ikc({
    chain: dist/* pipe */.FsL(dist/* array */.YOg(bytes), dist/* minLength */.BpQ(1)),
    timestamp: dist/* optional */.lqM(bytes),
});
/** Reads a tagged COSE_Sign1 (RFC 9052, 4.2). */
const parseCose = (envelope) => {
    const tag = decodeCbor(envelope);
    const parts = dist/* safeParse */.xLC(sign1, tag instanceof lib/* Tag */.vw && Number(tag.tag) === sign1Tag ? tag.contents : undefined);
    if (!parts.success)
        return outcome_refused('malformed', 'The envelope is no tagged COSE_Sign1.');
    const [protectedBytes, unprotected, payload, signature] = parts.output;
    const map = dist/* safeParse */.xLC(headerMap, decodeCbor(protectedBytes));
    if (!map.success)
        return outcome_refused('malformed', 'The protected header of the COSE envelope is no map.');
    const signed = dist/* safeParse */.xLC(protectedHeader, {
        algorithm: map.output.get(label.algorithm),
        contentType: map.output.get(label.contentType),
        critical: map.output.get(label.critical),
        signingScheme: map.output.get(attributeNames.signingScheme),
        signingTime: map.output.get(attributeNames.signingTime),
        authenticSigningTime: map.output.get(attributeNames.authenticSigningTime),
        expiry: map.output.get(attributeNames.expiry),
    });
    const loose = dist/* safeParse */.xLC(unprotectedHeader, {
        chain: unprotected.get(label.chain),
        timestamp: unprotected.get(attributeNames.timestampSignature),
    });
    const issue = signed.issues?.[0] ?? loose.issues?.[0];
    if (!signed.success || !loose.success) {
        return outcome_refused('malformed', `The COSE envelope is not one of Notation: "${issue && dist/* getDotPath */.BuJ(issue)}" is missing or wrong.`);
    }
    const { algorithm, contentType, critical, signingScheme, signingTime, authenticSigningTime, expiry } = signed.output;
    const { chain, timestamp } = loose.output;
    return passed({
        payload,
        signedBytes: signatureStructure(protectedBytes, payload),
        signature,
        algorithm: algorithmNames.get(Number(algorithm)) ?? `COSE algorithm ${algorithm}`,
        contentType,
        critical: critical.map(String),
        attributes: new Set([...map.output.keys()].filter(key => !ownLabels.has(key)).map(String)),
        signingScheme,
        ...(signingTime && { signingTime }),
        ...(authenticSigningTime && { authenticSigningTime }),
        ...(expiry && { expiry }),
        chain,
        ...(timestamp && { timestamp }),
    });
};
/** Undefined when it is no CBOR: no schema accepts that. */
const decodeCbor = (encoded) => {
    try {
        return (0,lib/* decode */.D4)(encoded, decodeOptions);
    }
    catch {
        return undefined;
    }
};
/**
 * `["Signature1", protected, h'', payload]`. Source: RFC 9052, 4.4.
 * Why by hand: the protected header goes in as the bytes that were signed; a decoded and encoded map need not give the same.
 */
const signatureStructure = (protectedBytes, payload) => Buffer.concat([
    Buffer.from([0x84, 0x6a]),
    Buffer.from('Signature1'),
    byteString(protectedBytes),
    Buffer.from([0x40]),
    byteString(payload),
]);
const byteString = (content) => {
    const head = Buffer.alloc(content.length < 24 ? 1 : content.length < 0x1_00 ? 2 : content.length < 0x1_00_00 ? 3 : 5);
    if (head.length === 1)
        head[0] = 0x40 | content.length;
    else
        head.writeUIntBE(content.length, 1, head.length - 1);
    if (head.length > 1)
        head[0] = { 2: 0x58, 3: 0x59, 5: 0x5a }[head.length] ?? 0;
    return Buffer.concat([head, content]);
};

;// CONCATENATED MODULE: ./build/signing/notation/parse-jws.js



/** Base64 in its one right spelling: another one for the same bytes would be a second form of the same signature. */
const base64 = (encoding) => dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(text => Buffer.from(text, encoding).toString(encoding) === text, 'must be base64'), dist/* transform */.pdi((text) => Buffer.from(text, encoding)));
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/u;
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(rfc3339), dist/* transform */.pdi(text => new Date(text)), dist/* check */.z6Y(date => !Number.isNaN(date.getTime())));
/** Source: Notary Project signature specification v1.1, "JWS JSON Serialization": flattened, one signature. */
const serialization = dist/* strictObject */.rej({
    payload: dist/* string */.YjP(),
    protected: dist/* string */.YjP(),
    header: dist/* looseObject */._H3({
        x5c: dist/* pipe */.FsL(dist/* array */.YOg(base64('base64')), dist/* minLength */.BpQ(1)),
        [attributeNames.timestampSignature]: dist/* optional */.lqM(base64('base64')),
    }),
    signature: base64('base64url'),
});
const parse_jws_protectedHeader = dist/* looseObject */._H3({
    alg: dist/* string */.YjP(),
    cty: dist/* string */.YjP(),
    crit: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* minLength */.BpQ(1)),
    [attributeNames.signingScheme]: dist/* string */.YjP(),
    [attributeNames.signingTime]: dist/* optional */.lqM(time),
    [attributeNames.authenticSigningTime]: dist/* optional */.lqM(time),
    [attributeNames.expiry]: dist/* optional */.lqM(time),
});
const ownHeaders = new Set(['alg', 'cty', 'crit']);
/** Reads a JWS in JSON (RFC 7515, 7.2.2). */
const parseJws = (bytes) => {
    const outer = dist/* safeParse */.xLC(serialization, parse_jws_parseJson(bytes));
    if (!outer.success)
        return parse_jws_malformed(outer.issues);
    const { output } = outer;
    const payload = dist/* safeParse */.xLC(base64('base64url'), output.payload);
    const headerBytes = dist/* safeParse */.xLC(base64('base64url'), output.protected);
    if (!payload.success || !headerBytes.success)
        return outcome_refused('malformed', 'The JWS envelope is not base64url.');
    const header = dist/* safeParse */.xLC(parse_jws_protectedHeader, parse_jws_parseJson(headerBytes.output));
    if (!header.success)
        return parse_jws_malformed(header.issues);
    const signed = header.output;
    const signingTime = signed[attributeNames.signingTime];
    const authenticSigningTime = signed[attributeNames.authenticSigningTime];
    const expiry = signed[attributeNames.expiry];
    const timestamp = output.header[attributeNames.timestampSignature];
    return passed({
        payload: payload.output,
        signedBytes: Buffer.from(`${output.protected}.${output.payload}`, 'ascii'),
        signature: output.signature,
        algorithm: signed.alg,
        contentType: signed.cty,
        critical: signed.crit,
        attributes: new Set(Object.keys(signed).filter(name => !ownHeaders.has(name))),
        signingScheme: signed[attributeNames.signingScheme],
        ...(signingTime && { signingTime }),
        ...(authenticSigningTime && { authenticSigningTime }),
        ...(expiry && { expiry }),
        chain: output.header.x5c,
        ...(timestamp && { timestamp }),
    });
};
/** Undefined when it is no JSON: no schema accepts that. */
const parse_jws_parseJson = (bytes) => {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
};
const parse_jws_malformed = (issues) => {
    const place = issues[0] && dist/* getDotPath */.BuJ(issues[0]);
    return outcome_refused('malformed', place ? `The JWS envelope is not one of Notation: "${place}" is missing or wrong.` : 'The envelope is no JWS in JSON.');
};

;// CONCATENATED MODULE: ./build/signing/notation/check-envelope.js








const payloadType = 'application/vnd.cncf.notary.payload.v1+json';
const understood = new Set([
    attributeNames.signingScheme,
    attributeNames.signingTime,
    attributeNames.authenticSigningTime,
    attributeNames.expiry,
]);
const plugins = new Set([attributeNames.verificationPlugin, attributeNames.verificationPluginMinVersion]);
/** Integrity, which no level of a trust policy can loosen. Source: Notary Project signature specification v1.1. */
const checkEnvelope = (signature, image) => {
    const parsed = parseEnvelope(signature);
    if (parsed.refusal)
        return parsed;
    const envelope = parsed.value;
    const scheme = checkAttributes(envelope);
    if (scheme.refusal)
        return scheme;
    const chain = readChain(envelope.chain);
    if (chain.refusal)
        return chain;
    const intact = checkSignature(envelope, chain.value[0]);
    if (intact.refusal)
        return intact;
    const links = checkChain(chain.value, 'code-signing');
    if (links.refusal)
        return links;
    const target = checkTarget(envelope, image);
    if (target.refusal)
        return target;
    return passed({ envelope, chain: chain.value, ...scheme.value });
};
const parseEnvelope = ({ mediaType, envelope }) => {
    if (envelope.length > maxEnvelopeBytes)
        return outcome_refused('malformed', `The envelope is larger than ${maxEnvelopeBytes} bytes.`);
    return mediaType === 'application/jose+json' ? parseJws(envelope) : parseCose(envelope);
};
const checkAttributes = (envelope) => {
    const { signingScheme: scheme, critical, attributes, contentType, expiry } = envelope;
    if (contentType !== payloadType)
        return outcome_refused('malformed', `The payload's type is "${contentType}", not "${payloadType}".`);
    const unknown = critical.find(name => !understood.has(name));
    if (unknown !== undefined)
        return unsupported(unknown);
    const plugin = [...attributes].find(name => plugins.has(name));
    if (plugin !== undefined)
        return unsupported(plugin);
    const absent = critical.find(name => !attributes.has(name));
    if (absent !== undefined)
        return outcome_refused('malformed', `The attribute "${absent}" is critical and not there.`);
    if (scheme !== 'notary.x509' && scheme !== 'notary.x509.signingAuthority') {
        return outcome_refused('unsupported', `The signing scheme "${scheme}" is not known.`, 'Sign with notary.x509 or notary.x509.signingAuthority.');
    }
    const time = scheme === 'notary.x509' ? envelope.signingTime : envelope.authenticSigningTime;
    const otherTime = scheme === 'notary.x509' ? envelope.authenticSigningTime : envelope.signingTime;
    if (time === undefined || otherTime !== undefined)
        return outcome_refused('malformed', `The signing time is not the one that ${scheme} has.`);
    const demanded = [
        attributeNames.signingScheme,
        ...(scheme === 'notary.x509.signingAuthority' ? [attributeNames.authenticSigningTime] : []),
        ...(expiry ? [attributeNames.expiry] : []),
    ].find(name => !critical.includes(name));
    if (demanded !== undefined)
        return outcome_refused('malformed', `The attribute "${demanded}" must be critical.`);
    if (expiry && expiry <= time)
        return outcome_refused('malformed', 'The signature expires before it was made.');
    return passed({ scheme, claimedTime: time });
};
const unsupported = (name) => plugins.has(name)
    ? outcome_refused('unsupported', `The signature must be verified by a plugin ("${name}"), and plugins are not run here.`, 'Sign without a plugin that verifies, or let the cluster verify this image and except it here.')
    : outcome_refused('unsupported', `The signature has the critical attribute "${name}", which is not understood.`, 'Sign without it.');
const readChain = (encoded) => {
    if (encoded.length > maxChainLength)
        return outcome_refused('certificate-invalid', `The chain has more than ${maxChainLength} certificates.`);
    const [leaf, ...others] = encoded.map(x509_certificate/* readCertificate */.w$);
    const authorities = others.filter(certificate => certificate !== undefined);
    if (leaf === undefined || authorities.length < others.length) {
        return outcome_refused('certificate-invalid', 'The certificate chain holds something that is no X.509 version 3 certificate.');
    }
    return passed([leaf, ...authorities]);
};
/** The leaf's key decides on the algorithm; what the envelope names must agree. Source: "Algorithm Selection". */
const algorithmOf = ({ asymmetricKeyType: type, asymmetricKeyDetails: details }) => {
    const bits = type === 'rsa' ? { 2048: 256, 3072: 384, 4096: 512 }[details?.modulusLength ?? 0] : curves.get(details?.namedCurve);
    return bits === undefined ? undefined : { name: `${type === 'rsa' ? 'PS' : 'ES'}${bits}`, hash: `sha${bits}` };
};
const curves = new Map([
    ['prime256v1', 256],
    ['secp384r1', 384],
    ['secp521r1', 512],
]);
const checkSignature = ({ algorithm, signedBytes, signature }, { key }) => {
    const dictated = algorithmOf(key);
    if (dictated === undefined) {
        return outcome_refused('unsupported', 'The signing key is not one that Notation allows.', 'Sign with RSA of 2048, 3072 or 4096 bits, or with ECDSA on P-256, P-384 or P-521.');
    }
    if (dictated.name !== algorithm) {
        return outcome_refused('signature-invalid', `The envelope names the algorithm ${algorithm}, and the certificate's key demands ${dictated.name}.`);
    }
    const options = dictated.name.startsWith('PS')
        ? { key, padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength: external_node_crypto_.constants.RSA_PSS_SALTLEN_DIGEST }
        : { key, dsaEncoding: 'ieee-p1363' };
    return (0,external_node_crypto_.verify)(dictated.hash, signedBytes, options, signature)
        ? passed(undefined)
        : outcome_refused('signature-invalid', "The signature does not verify with its certificate's key.", 'Sign the image again; somebody may have changed the signature.');
};
/** Source: "Payload": the descriptor of what was signed. */
const payloadSchema = dist/* object */.Ikc({
    targetArtifact: dist/* object */.Ikc({ mediaType: dist/* string */.YjP(), digest: dist/* string */.YjP(), size: dist/* number */.aig() }),
});
const checkTarget = ({ payload }, image) => {
    const read = dist/* safeParse */.xLC(payloadSchema, parse_jws_parseJson(payload));
    if (!read.success)
        return outcome_refused('malformed', 'The payload names no target artifact.');
    const { digest, mediaType, size } = read.output.targetArtifact;
    return digest === image.digest && mediaType === image.mediaType && size === image.size
        ? passed(undefined)
        : outcome_refused('digest-mismatch', `The signature is about ${digest} (${mediaType}, ${size} bytes), and the image is ${image.digest} (${image.mediaType}, ${image.size} bytes).`, 'Sign the image that the reference names now.');
};

;// CONCATENATED MODULE: ./build/policy/file-error.js
/** What is wrong with a policy file as a whole: it can't be read, or is not there. Stands at its first line. */
const fileError = (path, message, hint) => ({
    path,
    range: { start: 0, end: 0 },
    line: 1,
    column: 1,
    message,
    ...(hint !== undefined && { hint }),
});

;// CONCATENATED MODULE: ./build/signing/notation/trust-store.js



/** `ca:acme-rockets` */
const trustStoreKey = ({ type, name }) => `${type}:${name}`;
const folder = 'truststore/x509/';
const types = ['ca', 'signingAuthority', 'tsa'];
/** Source: Notary Project trust store and trust policy specification: `[a-zA-Z0-9_.-]+`. */
const namePattern = /^[A-Za-z0-9_.-]+$/u;
const maxFiles = 1_000;
/** Longest file, in bytes. */
const trust_store_maxBytes = 1_048_576;
const pemBlock = '-----BEGIN ';
const isStoreName = (name) => namePattern.test(name) && name !== '.' && name !== '..';
/**
 * Reads the x509 trust store directory: `truststore/x509/<type>/<name>/<file>`, each file one or more certificates in PEM, or one in DER.
 * Files outside of `truststore/` are not looked at. `prefix` stands in front of the paths: `image-policies/`.
 */
const parseTrustStores = (files, prefix = '') => {
    const stores = new Map();
    const errors = [];
    const own = [...files].filter(([path]) => path.startsWith(`${prefix}truststore/`)).toSorted(([a], [b]) => (a < b ? -1 : 1));
    if (own.length > maxFiles)
        errors.push(fileError(own[maxFiles]?.[0] ?? prefix, `The trust store has more than ${maxFiles} files.`, 'Put several certificates into one file.'));
    for (const [path, bytes] of own.slice(0, maxFiles)) {
        const place = trust_store_placeOf(path.slice(prefix.length));
        if (place === undefined) {
            errors.push(fileError(path, 'The file is not where a certificate of the trust store belongs.', `Put it at ${prefix}${folder}ca/NAME/FILE.crt, or under signingAuthority or tsa.`));
            continue;
        }
        const certificates = readFile(bytes);
        const problem = certificates === undefined
            ? undefined
            : certificates.map(certificate => trustProblem(certificate, place.type)).find(text => text !== undefined);
        if (certificates === undefined)
            errors.push(fileError(path, 'The file holds no X.509 certificates in PEM or DER.', 'Remove it, or export the root certificate with "openssl x509".'));
        else if (problem !== undefined)
            errors.push(fileError(path, problem, 'Put the root certificate of the chain there.'));
        else
            stores.set(trustStoreKey(place), [...(stores.get(trustStoreKey(place)) ?? []), ...certificates]);
    }
    return { stores, errors };
};
const isType = (text) => text !== undefined && types.includes(text);
const trust_store_placeOf = (path) => {
    const [type, name = '', file, ...deeper] = path.startsWith(folder) ? path.slice(folder.length).split('/') : [];
    return isType(type) && isStoreName(name) && file !== undefined && file !== '' && deeper.length === 0 ? { type, name } : undefined;
};
const readFile = (bytes) => {
    if (bytes.length > trust_store_maxBytes)
        return undefined;
    const text = Buffer.from(bytes).toString('latin1');
    const encoded = text.includes(pemBlock) ? pemBlocks(text) : [bytes];
    const certificates = encoded.map(block => block && (0,x509_certificate/* readCertificate */.w$)(block));
    const readable = certificates.filter(certificate => certificate !== undefined);
    return readable.length === certificates.length && readable.length > 0 ? readable : undefined;
};
/** The blocks of a PEM file in DER; undefined for one that is no certificate (a private key above all). */
const pemBlocks = (text) => text
    .split(pemBlock)
    .slice(1)
    .map(block => derOfPem(pemBlock + block));
const derOfPem = (block) => {
    try {
        return block.startsWith('-----BEGIN CERTIFICATE-----') ? new external_node_crypto_.X509Certificate(block).raw : undefined;
    }
    catch {
        return undefined;
    }
};
/** Source: "Trust Store": authorities, or self-signed signing certificates; for timestamps only roots. */
const trustProblem = (certificate, type) => {
    const { subject, basicConstraints } = certificate;
    const authority = basicConstraints?.authority === true;
    if (type === 'tsa' && !(authority && (0,x509_certificate/* isSelfSigned */.Nl)(certificate)))
        return `"${subject.text}" is no self-signed certificate authority.`;
    return authority || (0,x509_certificate/* isSelfSigned */.Nl)(certificate) ? undefined : `"${subject.text}" is neither a certificate authority nor self-signed.`;
};

;// CONCATENATED MODULE: ./build/signing/notation/trusted-identity.js
const prefix = 'x509.subject:';
/** Source: Notary Project trust store and trust policy specification, "Trusted Identities Constraints". */
const mandatory = ['C', 'ST', 'O'];
/** Reads `x509.subject: C=US, ST=WA, O=acme-rockets.io`. */
const parseTrustedIdentity = (text) => {
    if (!text.startsWith(prefix)) {
        return {
            problem: `"${text}" must start with "${prefix}".`,
            hint: 'Identities of plugins are not supported: write the subject of the signing certificate.',
        };
    }
    const attributes = parseName(text.slice(prefix.length));
    if (attributes === undefined) {
        return {
            problem: `"${text}" is no distinguished name.`,
            hint: 'Write it as in "x509.subject: C=US, ST=WA, O=acme-rockets.io", with "\\" before a comma of a value.',
        };
    }
    const missing = mandatory.filter(type => !attributes.some(attribute => attribute.type === type));
    if (missing.length > 0)
        return { problem: `"${text}" has no ${missing.join(', ')}.`, hint: 'C, ST and O are mandatory.' };
    const twice = attributes.find(({ type }, index) => attributes.findIndex(other => other.type === type) !== index);
    return twice === undefined ? { attributes } : { problem: `"${text}" has ${twice.type} twice.`, hint: 'Write each attribute once.' };
};
/** Whether a subject has all attributes. A subject with an attribute twice, with several in one relative name or with no text has none of them. */
const hasIdentity = ({ attributes }, wanted) => attributes !== undefined &&
    new Set(attributes.map(({ type }) => type)).size === attributes.length &&
    mandatory.every(type => attributes.some(attribute => attribute.type === type)) &&
    includesAll(attributes, wanted);
/** Whether each attribute of `part` is in `whole`: an identity that includes another one is superfluous. */
const includesAll = (whole, part) => part.every(({ type, value }) => whole.some(attribute => attribute.type === type && attribute.value === value));
/** An attribute of RFC 4514: a type, `=`, a value in which special characters are escaped. */
const attributePattern = /^\s*(?<type>[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)\s*=(?<value>(?:[^\\,+"<>;=]|\\[\s\S])*)$/u;
const parseName = (text) => {
    const attributes = [];
    for (const part of splitUnescaped(text)) {
        const { type, value } = attributePattern.exec(part)?.groups ?? {};
        const read = value === undefined ? undefined : unescapeValue(trimUnescaped(value));
        // Source: RFC 4514, 2.4: `#` in front is a value in BER, which can't be compared here.
        if (type === undefined || read === undefined || read === '')
            return undefined;
        attributes.push({ type: type === 'S' ? 'ST' : type, value: read });
    }
    return attributes;
};
const splitUnescaped = (text) => {
    const parts = [];
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === ',') {
            parts.push(text.slice(start, at));
            start = at + 1;
        }
    }
    return [...parts, text.slice(start)];
};
/** Without blanks around it, except one that a backslash keeps. */
const trimUnescaped = (value) => {
    const trimmed = value.trim();
    return trimmed.endsWith('\\') && value.trimStart().length > trimmed.length ? `${trimmed} ` : trimmed;
};
/** Undefined for an unfinished escape, and for a value in BER. */
const unescapeValue = (value) => {
    if (value.startsWith('#'))
        return undefined;
    const octets = [];
    for (let at = 0; at < value.length; at += 1) {
        const character = String.fromCodePoint(value.codePointAt(at) ?? 0);
        if (character !== '\\') {
            octets.push(Buffer.from(character));
            at += character.length - 1;
            continue;
        }
        const pair = value.slice(at + 1, at + 3);
        if (/^[0-9A-Fa-f]{2}$/u.test(pair)) {
            octets.push(Buffer.from(pair, 'hex'));
            at += 2;
        }
        else if (/^[\\,+"<>;=# ]/u.test(pair)) {
            octets.push(Buffer.from(pair.slice(0, 1)));
            at += 1;
        }
        else
            return undefined;
    }
    return Buffer.concat(octets).toString('utf8');
};

;// CONCATENATED MODULE: ./build/signing/notation/check-trust.js



/** The certificates of the stores of a type that a statement names. */
const trustedCertificates = ({ trustStores }, stores, type) => trustStores.filter(store => store.type === type).flatMap(store => stores.get(trustStoreKey(store)) ?? []);
/**
 * Authenticity: a certificate of the chain is in a trusted store of the scheme's type, and the leaf's subject is a trusted identity.
 * Source: Notary Project trust store and trust policy specification v1.1, "Signature Verification details".
 */
const checkTrust = ({ chain, scheme }, statement, stores) => {
    const type = scheme === 'notary.x509' ? 'ca' : 'signingAuthority';
    const [leaf] = chain;
    const root = chain.at(-1) ?? leaf;
    const trusted = trustedCertificates(statement, stores, type);
    if (!trusted.some(certificate => chain.some(({ der }) => der.equals(certificate.der)))) {
        return outcome_refused('certificate-untrusted', `The signature's chain ends with "${root.subject.text}", which is in no "${type}" trust store of the statement "${statement.name}".`, `If that root should be trusted, put it into truststore/x509/${type}/NAME/ and name "${type}:NAME" in "trustStores" (${statement.origin}).`);
    }
    if (statement.trustedIdentities === 'any' || statement.trustedIdentities.some(identity => hasIdentity(leaf.subject, identity)))
        return passed(undefined);
    return outcome_refused('identity-mismatch', `"${leaf.subject.text}" is no trusted identity of the statement "${statement.name}".`, `If it should be one, add "x509.subject: C=\u2026, ST=\u2026, O=\u2026" of that subject to "trustedIdentities" (${statement.origin}).`);
};

;// CONCATENATED MODULE: ./build/signing/x509/timestamp-token.js



const oids = {
    signedData: '1.2.840.113549.1.7.2',
    timestampInfo: '1.2.840.113549.1.9.16.1.4',
    contentType: '1.2.840.113549.1.9.3',
    messageDigest: '1.2.840.113549.1.9.4',
    signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
    /** ETSI's baseline policy, whose accuracy is one second when none is given. */
    baselinePolicy: '0.4.0.2023.1.1',
};
/** Largest token, in bytes; real ones have about 6,000. */
const timestamp_token_maxBytes = 262_144;
const timestamp_token_maxCertificates = 16;
const maxAttributes = 32;
/**
 * Reads a token; undefined for anything else. Only DER: the few authorities that still write BER are refused, as are SHA-1 and tokens without
 * ESSCertIDv2, which could be signed by another certificate than it seems.
 */
const readTimestampToken = (bytes) => bytes.length > timestamp_token_maxBytes ? undefined : (0,der/* readOr */.Cq)(() => readStrictly(bytes), undefined);
const readStrictly = (bytes) => {
    const [type, explicit] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(bytes), der/* derTag */.S_.sequence);
    if ((0,der/* oidOf */._f)(type) !== oids.signedData)
        throw new der/* DerError */.I4();
    const [version, , encapsulated, ...rest] = (0,der/* childrenOf */.LU)((0,der/* insideOf */.kP)(explicit, (0,der/* contextTag */.qA)(0)), der/* derTag */.S_.sequence);
    if ((0,der/* smallNumberOf */.I9)((0,der/* integerOf */.cP)(version)) !== 3)
        throw new der/* DerError */.I4();
    const [contentType, octets] = (0,der/* childrenOf */.LU)(encapsulated, der/* derTag */.S_.sequence);
    if ((0,der/* oidOf */._f)(contentType) !== oids.timestampInfo)
        throw new der/* DerError */.I4();
    const { content } = (0,der/* expectTag */.yi)((0,der/* insideOf */.kP)(octets, (0,der/* contextTag */.qA)(0)), der/* derTag */.S_.octetString);
    const signers = (0,der/* childrenOf */.LU)(rest.at(-1), der/* derTag */.S_.set);
    // Source: RFC 3161, 2.4.2: the signature of the authority and no other.
    if (signers.length !== 1)
        throw new der/* DerError */.I4();
    return { content, ...readInfo(content), certificates: timestamp_token_readCertificates(rest[0]), signer: readSigner(signers[0]) };
};
const timestamp_token_readCertificates = (set) => {
    if (set?.tag !== (0,der/* contextTag */.qA)(0))
        return [];
    const encoded = (0,der/* childrenOf */.LU)(set, (0,der/* contextTag */.qA)(0));
    if (encoded.length > timestamp_token_maxCertificates)
        throw new der/* DerError */.I4();
    // Another certificate than X.509 version 3 is none that could have signed.
    return encoded.map(({ raw }) => (0,x509_certificate/* readCertificate */.w$)(raw)).filter(certificate => certificate !== undefined);
};
const readInfo = (content) => {
    const [version, policy, imprint, , time, ...optional] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(content), der/* derTag */.S_.sequence);
    if ((0,der/* smallNumberOf */.I9)((0,der/* integerOf */.cP)(version)) !== 1)
        throw new der/* DerError */.I4();
    const [algorithm, digest] = (0,der/* childrenOf */.LU)(imprint, der/* derTag */.S_.sequence);
    const accuracy = optional[0]?.tag === der/* derTag */.S_.sequence ? readAccuracy(optional[0]) : 0;
    return {
        imprint: { hash: strongHash(algorithm), digest: (0,der/* expectTag */.yi)(digest, der/* derTag */.S_.octetString).content },
        time: (0,der/* timeOf */.nR)((0,der/* expectTag */.yi)(time, der/* derTag */.S_.generalizedTime)),
        accuracy: accuracy === 0 && (0,der/* oidOf */._f)(policy) === oids.baselinePolicy ? 1_000 : accuracy,
    };
};
/** Seconds, `[0]` milliseconds and `[1]` microseconds, as milliseconds. */
const readAccuracy = (accuracy) => (0,der/* childrenOf */.LU)(accuracy, der/* derTag */.S_.sequence)
    .map(({ tag, content }) => {
    const factor = accuracyFactors.get(tag);
    if (factor === undefined)
        throw new der/* DerError */.I4();
    return Math.ceil((0,der/* smallNumberOf */.I9)(content) * factor);
})
    .reduce((sum, part) => sum + part, 0);
const accuracyFactors = new Map([
    [der/* derTag */.S_.integer, 1_000],
    [(0,der/* contextTag */.qA)(0, 'primitive'), 1],
    [(0,der/* contextTag */.qA)(1, 'primitive'), 0.001],
]);
const strongHash = (algorithm) => {
    const hash = (0,signature_algorithm/* hashAlgorithmOf */.FH)(algorithm);
    if (hash === undefined)
        throw new der/* DerError */.I4();
    return hash;
};
const readSigner = (signer) => {
    const [version, id, hashAlgorithm, signedAttributes, algorithm, signature] = (0,der/* childrenOf */.LU)(signer, der/* derTag */.S_.sequence);
    if ((0,der/* smallNumberOf */.I9)((0,der/* integerOf */.cP)(version)) !== 1 || algorithm === undefined)
        throw new der/* DerError */.I4();
    const [issuer, serial] = (0,der/* childrenOf */.LU)(id, der/* derTag */.S_.sequence);
    const attributes = readAttributes(signedAttributes);
    if ((0,der/* oidOf */._f)(attributes.get(oids.contentType)) !== oids.timestampInfo)
        throw new der/* DerError */.I4();
    // Source: RFC 5652, 5.4: signed with the tag of a SET OF instead of [0].
    const asSet = Buffer.from((0,der/* expectTag */.yi)(signedAttributes, (0,der/* contextTag */.qA)(0)).raw);
    asSet[0] = der/* derTag */.S_.set;
    return {
        issuer: (0,der/* expectTag */.yi)(issuer, der/* derTag */.S_.sequence).raw,
        serial: (0,der/* integerOf */.cP)(serial),
        hash: strongHash(hashAlgorithm),
        algorithm,
        signature: (0,der/* expectTag */.yi)(signature, der/* derTag */.S_.octetString).content,
        attributes: asSet,
        messageDigest: (0,der/* expectTag */.yi)(attributes.get(oids.messageDigest), der/* derTag */.S_.octetString).content,
        certificateHash: readCertificateHash(attributes.get(oids.signingCertificateV2)),
    };
};
const readAttributes = (set) => {
    const attributes = (0,der/* childrenOf */.LU)(set, (0,der/* contextTag */.qA)(0));
    if (attributes.length > maxAttributes)
        throw new der/* DerError */.I4();
    const read = new Map();
    for (const attribute of attributes) {
        const [type, values] = (0,der/* childrenOf */.LU)(attribute, der/* derTag */.S_.sequence);
        const [value, ...others] = (0,der/* childrenOf */.LU)(values, der/* derTag */.S_.set);
        const id = (0,der/* oidOf */._f)(type);
        // Source: RFC 5652, 11: one instance, one value.
        if (read.has(id) || value === undefined || others.length > 0)
            throw new der/* DerError */.I4();
        read.set(id, value);
    }
    return read;
};
/** The first ESSCertIDv2: hash (SHA-256 when left out) of the certificate that signed. Source: RFC 5035, 3. */
const readCertificateHash = (attribute) => {
    const [first] = (0,der/* childrenOf */.LU)((0,der/* childrenOf */.LU)(attribute, der/* derTag */.S_.sequence)[0], der/* derTag */.S_.sequence);
    const parts = (0,der/* childrenOf */.LU)(first, der/* derTag */.S_.sequence);
    const written = parts[0]?.tag === der/* derTag */.S_.sequence;
    return {
        hash: written ? strongHash(parts[0]) : 'sha256',
        digest: (0,der/* expectTag */.yi)(parts[written ? 1 : 0], der/* derTag */.S_.octetString).content,
    };
};

;// CONCATENATED MODULE: ./build/signing/notation/verify-timestamp.js





/**
 * Verifies an RFC 3161 token over `signature` (the envelope's signature value). `roots`: the trusted certificates of `tsa:` stores.
 * Source: Notary Project trust store and trust policy specification v1.1, "Timestamp verification"; RFC 3161.
 */
const verifyTimestamp = (bytes, signature, roots) => {
    const token = readTimestampToken(bytes);
    if (token === undefined)
        return verify_timestamp_invalid('The timestamp is no RFC 3161 token in DER with SHA-256 or better.');
    if (!(0,signature_algorithm/* hashOf */.qQ)(token.imprint.hash, signature).equals(token.imprint.digest))
        return verify_timestamp_invalid('The timestamp was made for another signature.');
    const authority = verify_timestamp_signerOf(token);
    if (authority === undefined)
        return verify_timestamp_invalid('The timestamp does not bring the certificate that signed it.');
    const path = buildPath(authority, token.certificates, roots);
    const problem = checkChain(path, 'timestamping');
    if (problem.refusal)
        return verify_timestamp_invalid(`The certificates of the timestamp authority are not accepted. ${problem.refusal.reason}`);
    if (!roots.some(root => path.some(({ der }) => der.equals(root.der)))) {
        return outcome_refused('timestamp-invalid', `The timestamp authority "${authority.subject.text}" is not in a trusted store.`, 'Put its root certificate into truststore/x509/tsa/NAME/ and name "tsa:NAME" in "trustStores".');
    }
    const { time, accuracy } = token;
    if (!path.every(certificate => (0,x509_certificate/* isValidIn */.AA)(certificate, time)))
        return verify_timestamp_invalid('A certificate of the timestamp authority was not valid when it signed.');
    return passed({ time, from: new Date(time.getTime() - accuracy), to: new Date(time.getTime() + accuracy), chain: path });
};
const verify_timestamp_invalid = (reason) => outcome_refused('timestamp-invalid', reason, 'Sign again with a timestamp of a trusted authority.');
/** The certificate that signed the token: named by issuer and serial number and by its hash, and its key verifies. */
const verify_timestamp_signerOf = ({ content, certificates, signer }) => {
    if (!(0,signature_algorithm/* hashOf */.qQ)(signer.hash, content).equals(signer.messageDigest))
        return undefined;
    const { hash, digest } = signer.certificateHash;
    return certificates.find(certificate => certificate.issuer.der.equals(signer.issuer) &&
        certificate.serial.equals(signer.serial) &&
        (0,signature_algorithm/* hashOf */.qQ)(hash, certificate.der).equals(digest) &&
        (0,signature_algorithm/* isSignedBy */.s3)({ algorithm: signer.algorithm, bytes: signer.attributes, signature: signer.signature, hash: signer.hash }, certificate.key));
};
/** From the signer upwards: trusted certificates before those that the token brings, which anybody may have put there. */
const buildPath = (leaf, brought, roots) => {
    const path = [leaf];
    let top = leaf;
    while (!(0,x509_certificate/* isSelfSigned */.Nl)(top) && path.length < maxChainLength) {
        const above = [...roots, ...brought].find(candidate => candidate !== top && (0,x509_certificate/* isIssuedBy */.rh)(top, candidate));
        if (above === undefined)
            break;
        path.push(above);
        top = above;
    }
    return path;
};

;// CONCATENATED MODULE: ./build/signing/notation/check-time.js




/** Whether the signature is past its own "best by" time. */
const checkExpiry = ({ envelope: { expiry } }, now) => expiry !== undefined && expiry <= now
    ? outcome_refused('expired', `The signature expired on ${expiry.toISOString()}.`, 'Sign the image again.')
    : passed(undefined);
/**
 * Authentic timestamp: all certificates were valid when the signature was made. What proves the time is the signing authority, a
 * countersignature of a trusted timestamp authority, or else the clock: then they must be valid now.
 * Source: Notary Project trust store and trust policy specification v1.1, "Authentic timestamp" and `verifyTimestamp`.
 */
const checkTime = ({ envelope, scheme, chain, claimedTime }, statement, stores, now) => {
    if (scheme === 'notary.x509.signingAuthority')
        return validIn(chain, claimedTime, claimedTime, undefined);
    const hasStores = statement.trustStores.some(({ type }) => type === 'tsa');
    const hasExpired = chain.some(({ notAfter }) => notAfter < now);
    if (!hasStores || (statement.verifyTimestamp === 'afterCertExpiry' && !hasExpired))
        return validIn(chain, now, now, undefined);
    if (envelope.timestamp === undefined) {
        return outcome_refused('timestamp-missing', 'The signature has no timestamp, and the trust policy demands one.', 'Sign with "notation sign --timestamp-url".');
    }
    const timestamp = verifyTimestamp(envelope.timestamp, envelope.signature, trustedCertificates(statement, stores, 'tsa'));
    return timestamp.refusal ? timestamp : validIn(chain, timestamp.value.from, timestamp.value.to, timestamp.value);
};
const validIn = (chain, from, to, timestamp) => {
    const invalid = chain.find(certificate => !(0,x509_certificate/* isValidIn */.AA)(certificate, from, to));
    if (invalid === undefined)
        return passed(timestamp);
    const { subject, notBefore, notAfter } = invalid;
    return outcome_refused('certificate-expired', `"${subject.text}" is valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}, and not at ${to.toISOString()}.`, 'Sign again with a valid certificate, and with a timestamp so that the signature outlives the certificate ("tsa:" trust store).');
};

;// CONCATENATED MODULE: ./build/signing/notation/verify-notation.js





/**
 * Verifies one Notation signature of an image by a statement of a trust policy. Failures that the statement only logs become remarks of the
 * verified signature. A statement of level `skip` verifies nothing: whoever holds it admits the image without asking.
 * Source: Notary Project trust store and trust policy specification v1.1.
 */
const verifyNotation = (signature, image, context) => {
    const { place } = signature;
    const { statement, stores, now } = context;
    if (statement.level === 'skip') {
        return {
            state: 'refused',
            place,
            refusal: { code: 'not-applicable', reason: `The statement "${statement.name}" skips the verification of signatures.` },
        };
    }
    const intact = checkEnvelope(signature, image);
    if (intact.refusal)
        return { state: 'refused', place, refusal: intact.refusal };
    const [leaf] = intact.value.chain;
    const trust = checkTrust(intact.value, statement, stores);
    const time = checkTime(intact.value, statement, stores, now);
    const revocation = checkChains(intact.value, time.value, context);
    const outcomes = {
        authenticity: trust,
        expiry: checkExpiry(intact.value, now),
        authenticTimestamp: time,
        revocation,
    };
    const judged = applyActions(outcomes, statement);
    if (judged.refusal)
        return { state: 'refused', place, refusal: { ...judged.refusal, claimedSigner: leaf.subject.text } };
    return {
        state: 'verified',
        signature: {
            kind: 'signature',
            format: 'notation',
            place,
            signer: { engine: 'notation', subject: leaf.subject.text, issuer: (intact.value.chain.at(-1) ?? leaf).subject.text },
            times: provenTimes(intact.value, trust, time.value),
            remarks: [...judged.value, ...(statement.actions.revocation === 'skip' ? [] : (revocation.value ?? []))],
        },
    };
};
const verify_notation_order = ['authenticity', 'expiry', 'authenticTimestamp', 'revocation'];
/** The remarks, or the first failure that is enforced. */
const applyActions = (outcomes, { actions, level, name }) => {
    const remarks = [];
    for (const type of verify_notation_order) {
        const { refusal } = outcomes[type];
        if (actions[type] === 'skip')
            remarks.push(`${titles[type]} was not checked.`);
        else if (refusal && actions[type] === 'enforce')
            return { refusal: withOverride(refusal, type) };
        else if (refusal)
            remarks.push(`${refusal.reason} The statement "${name}" (level ${level}) only logs that.`);
    }
    return passed(remarks);
};
const titles = {
    authenticity: 'Authenticity',
    expiry: 'Expiry',
    authenticTimestamp: 'The authentic timestamp',
    revocation: 'Revocation',
};
/** Says by which override a revocation that can't be found out would not be asked for: the one failure that is not the signer's fault. */
const withOverride = (refusal, type) => type === 'revocation' && refusal.code === 'revocation-unknown'
    ? {
        ...refusal,
        remedy: 'Make the address reachable from here, or write "override": {"revocation": "skip"} into "signatureVerification" to accept certificates without asking.',
    }
    : refusal;
/** Revocation of the signer's chain and the timestamp authority's; the value is remarks. */
const checkChains = (intact, timestamp, { answers, now }) => {
    const signer = checkIssued(intact.chain, signedBefore(intact, timestamp), answers, now);
    if (signer.refusal || timestamp === undefined)
        return signer;
    const authority = checkIssued(timestamp.chain, timestamp.to, answers, now);
    return authority.refusal ? authority : passed([...signer.value, ...authority.value]);
};
/** The latest time at which the signature can have been made; undefined when nothing proves it. */
const signedBefore = ({ scheme, claimedTime }, timestamp) => scheme === 'notary.x509.signingAuthority' ? claimedTime : timestamp?.to;
const checkIssued = (chain, signed, answers, now) => {
    const remarks = [];
    const unknown = [];
    for (const [certificate, issuer] of issuedOf(chain)) {
        const status = checkRevocation(certificate, issuer, answers, now);
        const name = `"${certificate.subject.text}"`;
        if (status.state === 'revoked') {
            const stillCounts = status.invalidFrom !== undefined && signed !== undefined && signed < status.invalidFrom;
            const told = `${name} was revoked on ${status.since.toISOString()}`;
            if (!stillCounts)
                return outcome_refused('certificate-revoked', `${told}.`, 'Sign the image again with a certificate that is not revoked.');
            remarks.push(`${told}, and is invalid only from ${status.invalidFrom.toISOString()}, after it signed.`);
        }
        else if (status.state === 'unknown')
            unknown.push(`Whether ${name} was revoked is not known. ${status.reason}`);
        else if (status.state === 'unasked')
            unknown.push(`Whether ${name} was revoked is not known. ${status.query.url} was not asked.`);
    }
    return unknown.length > 0 ? outcome_refused('revocation-unknown', unknown.join(' ')) : passed(remarks);
};
const provenTimes = ({ scheme, claimedTime, chain: [leaf] }, trust, timestamp) => {
    if (timestamp)
        return [{ source: 'timestamp-authority', time: timestamp.time, witness: timestamp.chain[0].subject.text }];
    return scheme === 'notary.x509.signingAuthority' && trust.refusal === undefined
        ? [{ source: 'timestamp-authority', time: claimedTime, witness: leaf.subject.text }]
        : [];
};
/**
 * What has to be asked about the revocation of a signature's certificates, given what was answered so far. Ask, add the answers by
 * `revocationKey`, and call again until nothing is left: the CRL is only fetched when OCSP gives no valid answer. Empty for a signature that is
 * refused anyway, or whose statement skips revocation.
 * Why only trusted chains are asked about: the addresses of others are their makers', who could send us anywhere.
 */
const revocationQueries = (signature, image, { statement, stores, answers, now }) => {
    if (statement.actions.revocation === 'skip')
        return [];
    const intact = checkEnvelope(signature, image);
    if (intact.refusal || checkTrust(intact.value, statement, stores).refusal)
        return [];
    const timestamp = checkTime(intact.value, statement, stores, now).value;
    return [...openQueries(intact.value.chain, answers, now), ...(timestamp ? openQueries(timestamp.chain, answers, now) : [])];
};

;// CONCATENATED MODULE: ./build/signing/policy/plan-image.js



/** What must be fetched about an image before it can be judged. */
const planImage = (policies, reference) => {
    const { clusterPolicies, notary, githubAttestations } = policiesFor(policies, reference);
    const sources = clusterPolicies.flatMap(({ authorities }) => authorities.flatMap(one => (one.kind === 'signing' ? one.sources : [])));
    const distinct = new Map(sources.map(source => [`${source.repository} ${source.tagPrefix ?? ''}`, source]));
    const [github] = githubAttestations;
    return {
        reference,
        signatureRepositories: [...distinct.values()],
        ...(github && { githubAttestations: github.source }),
        ...(notary && {
            notary: { server: notary.server, gun: `${reference.registry}/${reference.repository}`, roles: notary.roles ?? ['targets/releases'] },
        }),
    };
};
/** Queries for the platforms of an index, when policy wants each of them signed: by digest, as a cluster would pull them. */
const planPlatforms = (policies, reference, { platforms }) => policies.settings.platforms === 'all'
    ? platforms.map(({ digest }) => ({
        ...planImage(policies, reference),
        reference: { ...reference, text: `${reference.name}@${digest}`, digest },
    }))
    : [];
/**
 * What has to be asked about the revocation of certificates before an image is judged, given what was answered so far: ask, add the answers by
 * `revocationKey`, and call again until nothing is left.
 */
const planRevocation = (policies, reference, evidence, answers, now) => {
    const { notation } = policiesFor(policies, reference);
    if (notation === undefined)
        return [];
    return evidence.signatures.flatMap(signature => signature.format === 'notation' ? revocationQueries(signature, evidence.image, { ...notation, answers, now }) : []);
};
/** Names of all trust roots that policies verify with, for whoever prepares them; `github` only where its attestations are asked for. */
const neededTrustRoots = ({ clusterImagePolicies, settings }) => new Set([
    ...clusterImagePolicies.flatMap(({ authorities }) => authorities.flatMap(authority => (authority.kind === 'signing' ? selectedTrustRoots(authority.trust) : []))),
    ...(settings.githubAttestations.length > 0 ? [publicGood, githubTrust] : []),
]);

;// CONCATENATED MODULE: ./build/signing/verify-image.js



/** Platforms of one index that are verified each by itself. */
const maxPlatforms = 50;
const platformsAtATime = 4;
/** Answers lead to further questions (the CRL when OCSP says nothing), and a chain has few certificates. */
const maxRevocationRounds = 8;
const maxRevocationQueries = 64;
/** Fetches what policy needs to know about an image, and judges it. */
const verifyImage = async (image, basis, ports) => {
    const { reference } = image;
    if (reference === undefined)
        return judgeImage({ ...basis, ...image, facts: undefined, revocation: new Map() });
    const facts = await ports.images.fetchImage(planImage(basis.policies, reference));
    const platformFacts = facts.state === 'known' ? await fetchPlatforms(reference, facts.evidence, basis.policies, ports.images) : new Map();
    const evidence = [facts, ...platformFacts.values()].flatMap(each => (each.state === 'known' ? [each.evidence] : []));
    const revocation = await fetchRevocation(reference, evidence, basis, ports.revocation);
    return judgeImage({ ...basis, ...image, facts, platformFacts, revocation });
};
const fetchPlatforms = async (reference, evidence, policies, images) => {
    const queries = planPlatforms(policies, reference, evidence).slice(0, maxPlatforms);
    const facts = new Map();
    for (let at = 0; at < queries.length; at += platformsAtATime)
        await Promise.all(queries.slice(at, at + platformsAtATime).map(async (query) => {
            if (query.reference.digest !== undefined)
                facts.set(query.reference.digest, await images.fetchImage(query));
        }));
    return facts;
};
/** Asks until nothing is left to ask, or a bound is reached: what was not asked stays unknown, which policy judges. */
const fetchRevocation = async (reference, evidence, { policies, now }, source) => {
    const answers = new Map();
    for (let round = 0; round < maxRevocationRounds; round += 1) {
        const open = evidence.flatMap(each => planRevocation(policies, reference, each, answers, now));
        const distinct = new Map(open.map(query => [revocationKey(query), query]));
        const queries = [...distinct].filter(([key]) => !answers.has(key)).slice(0, maxRevocationQueries - answers.size);
        if (queries.length === 0)
            break;
        await Promise.all(queries.map(async ([key, query]) => answers.set(key, await source.fetchRevocation(query))));
    }
    return answers;
};

;// CONCATENATED MODULE: ./build/verdict/gates/image-signing-gate.js

/**
 * Decides whether a change's images may be used. An enforced refusal blocks; what is not known never passes where it is enforced, whatever
 * `on-incomplete` says. `warn` and exceptions are shown, `observe` is only told.
 */
const decideSigningGate = (judgements, unjudged = { reasons: [] }) => {
    const reasons = [refusalGate(judgements), unknownGate(judgements, unjudged), mildGate(judgements)];
    const has = (status) => reasons.some(reason => reason.status === status);
    const conclusion = has('not-met') ? 'block' : has('undetermined') ? 'incomplete' : has('warned') ? 'warn' : 'pass';
    return { conclusion, mayMerge: conclusion === 'pass' || conclusion === 'warn', reasons };
};
const gate = 'image-signing';
const refusalGate = (judgements) => {
    const refused = judgements.filter(({ state, mode }) => state === 'refused' && mode === 'enforce');
    if (refused.length > 0)
        return { gate, status: 'not-met', reason: `${(0,counted_noun/* countOf */.p)(refused.length, 'image')} would not be admitted: ${named(refused)}.` };
    const admitted = judgements.filter(({ state }) => state === 'admitted').length;
    if (judgements.length === 0)
        return { gate, status: 'met', reason: 'The change brings in no image.' };
    return { gate, status: 'met', reason: `${(0,counted_noun/* countOf */.p)(admitted, 'image')} of ${judgements.length} would be admitted.` };
};
const unknownGate = (judgements, { reasons, mode: modeOfUnseen = 'enforce' }) => {
    const open = judgements.filter(({ state, mode }) => state === 'undetermined' && mode === 'enforce');
    const words = [...(open.length > 0 ? [`${(0,counted_noun/* countOf */.p)(open.length, 'image')} could not be verified: ${named(open)}.`] : []), ...reasons];
    if (open.length > 0 || (reasons.length > 0 && modeOfUnseen === 'enforce'))
        return { gate, status: 'undetermined', reason: words.join(' ') };
    if (reasons.length === 0)
        return { gate, status: 'met', reason: 'Every image that is enforced could be judged.' };
    return modeOfUnseen === 'warn'
        ? { gate, status: 'warned', reason: words.join(' ') }
        : { gate, status: 'met', reason: `${words.join(' ')} Images are only observed.` };
};
const mildGate = (judgements) => {
    const notAdmitted = judgements.filter(({ state }) => state === 'refused' || state === 'undetermined');
    const warned = notAdmitted.filter(({ mode }) => mode === 'warn');
    const observed = notAdmitted.filter(({ mode }) => mode === 'observe');
    const excepted = judgements.filter(({ state }) => state === 'excepted');
    const policyWarns = judgements.filter(({ state, policies }) => state === 'admitted' && policies.some(policy => policy.state === 'warned'));
    const only = observed.length > 0 ? ` ${(0,counted_noun/* countOf */.p)(observed.length, 'image')} ${are(observed)} only observed${endOf(observed)}.` : '';
    const words = [
        ...(warned.length > 0
            ? [
                `${(0,counted_noun/* countOf */.p)(warned.length, 'image')} ${warned.length === 1 ? 'is' : 'are'} not admitted and only warned of${endOf(warned)}: ${named(warned)}.`,
            ]
            : []),
        ...(excepted.length > 0
            ? [`${(0,counted_noun/* countOf */.p)(excepted.length, 'image')} ${excepted.length === 1 ? 'passes' : 'pass'} by an exception: ${named(excepted)}.`]
            : []),
        ...(policyWarns.length > 0 ? [`Policies warn of ${(0,counted_noun/* countOf */.p)(policyWarns.length, 'image')}: ${named(policyWarns)}.`] : []),
    ];
    return words.length > 0
        ? { gate, status: 'warned', reason: `${words.join(' ')}${only}` }
        : { gate, status: 'met', reason: `No image passes by an exception or in a milder mode.${only}` };
};
const are = (images) => (images.length === 1 ? 'is' : 'are');
/** Images that a sentence names. */
const maxNamed = 3;
const named = (judgements) => {
    const names = [...new Set(judgements.map(({ image }) => image))];
    return `${names.slice(0, maxNamed).join(', ')}${names.length > maxNamed ? ` and ${names.length - maxNamed} more` : ''}`;
};
/** The first day on which one of them is enforced. */
const endOf = (judgements) => {
    const [first] = judgements.flatMap(({ enforceFrom }) => enforceFrom ?? []).toSorted();
    return first === undefined ? '' : `, until that is enforced from ${first} on`;
};

;// CONCATENATED MODULE: ./build/registry/auth-challenge.js
/** Longest header that is read, in UTF-16 units; Node itself bounds all headers together to 16 KiB. */
const auth_challenge_maxLength = 8_192;
const tokenCharacter = /^[!#$%&'*+.^_`|~0-9A-Za-z-]$/u;
/** Reads a header from left to right, each character once. */
class Cursor {
    #text;
    at = 0;
    constructor(text) {
        this.#text = text;
    }
    get isAtEnd() {
        return this.at >= this.#text.length;
    }
    peek() {
        return this.#text[this.at] ?? '';
    }
    skip(characters) {
        while (!this.isAtEnd && characters.includes(this.peek()))
            this.at += 1;
    }
    token() {
        const start = this.at;
        while (tokenCharacter.test(this.peek()))
            this.at += 1;
        return this.#text.slice(start, this.at);
    }
    /** A quoted string without its quotes; undefined when it does not end. */
    quoted() {
        const parts = [];
        for (this.at += 1; !this.isAtEnd; this.at += 1) {
            const character = this.peek();
            if (character === '"') {
                this.at += 1;
                return parts.join('');
            }
            if (character === '\\')
                this.at += 1;
            parts.push(this.peek());
        }
        return undefined;
    }
}
/**
 * Reads `WWW-Authenticate`, which may hold several challenges. What is malformed ends the reading: challenges before it count. The first of several
 * parameters with one name counts.
 */
const parseAuthChallenges = (header) => {
    const challenges = [];
    if (header.length > auth_challenge_maxLength)
        return challenges;
    const cursor = new Cursor(header);
    for (;;) {
        cursor.skip(' \t,');
        const word = cursor.token();
        if (word === '')
            return challenges;
        cursor.skip(' \t');
        if (cursor.peek() !== '=') {
            challenges.push({ scheme: word.toLowerCase(), parameters: new Map() });
            continue;
        }
        cursor.at += 1;
        cursor.skip(' \t');
        const value = cursor.peek() === '"' ? cursor.quoted() : cursor.token();
        const current = challenges.at(-1);
        if (value === undefined || !current)
            return challenges;
        const name = word.toLowerCase();
        if (!current.parameters.has(name))
            current.parameters.set(name, value);
    }
};

;// CONCATENATED MODULE: ./build/registry/token-request.js


const token_request_answerSchema = dist/* object */.Ikc({
    token: dist/* nullish */.cl6(dist/* string */.YjP()),
    access_token: dist/* nullish */.cl6(dist/* string */.YjP()),
    expires_in: dist/* nullish */.cl6(dist/* number */.aig()),
});
const maxAnswerBytes = 256 * 1024;
/** Longest token, in characters; Node's own limit for all headers is 16 KiB. */
const maxTokenLength = 12_000;
/** Seconds that a token is good for when nothing is said, and the most that is believed. Source: "Token Authentication Specification", `expires_in`. */
const usualLifetime = 60;
const longestLifetime = 3_600;
/** A token is not used in its last seconds. */
const margin = 5;
const maxParameterLength = 1_024;
/** `user:password` as `Authorization`. */
const basicHeader = (username, password) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
const token_request_parseJson = (body) => {
    try {
        return JSON.parse(Buffer.from(body).toString('utf8'));
    }
    catch {
        // The schema refuses undefined.
        return undefined;
    }
};
const token_request_readAnswer = ({ status, body, url }, { host, credential }, now) => {
    if (status === 401 || status === 403) {
        const remedy = credential ? 'Check the credentials.' : `Give credentials for ${host}.`;
        throw new RegistryError('unauthorized', `${url.host} gives no token for ${host} (HTTP ${status}). ${remedy}`);
    }
    if (status >= 500)
        throw new RegistryError('unavailable', `${url.host}, which gives the tokens for ${host}, answered with HTTP ${status}.`);
    const parsed = status === 200 ? dist/* safeParse */.xLC(token_request_answerSchema, token_request_parseJson(body)) : undefined;
    const token = parsed?.success ? parsed.output.token || parsed.output.access_token : undefined;
    if (!parsed?.success || !token || token.length > maxTokenLength || !/^[\x21-\x7e]+$/u.test(token))
        throw new RegistryError('malformed', `${url.host}, which gives the tokens for ${host}, answered with HTTP ${status} and no token.`);
    const lifetime = Math.min(Math.max(parsed.output.expires_in ?? usualLifetime, usualLifetime), longestLifetime);
    return { header: `Bearer ${token}`, expires: now + (lifetime - margin) * 1_000 };
};
/** The realm as a URL. Whether it may be asked, and by plain HTTP, is the client's to say. */
const realmOf = ({ challenge, host }) => {
    const realm = challenge.parameters.get('realm') ?? '';
    if (realm.length > maxParameterLength || !URL.canParse(realm))
        throw new RegistryError('malformed', `${host} asks for a token and does not say where to get it.`);
    return new URL(realm);
};
/**
 * Gets a token for a registry, with the credential as password (GET) or as identity token (POST), or as nobody. Redirects are not
 * followed. Throws `RegistryError`. Source: distribution, "Token Authentication Specification" and "OAuth2 Token Authentication".
 */
const fetchToken = async (client, question) => {
    const { challenge, scope, credential, budget } = question;
    const realm = realmOf(question);
    const service = (challenge.parameters.get('service') ?? '').slice(0, maxParameterLength);
    const asked = (challenge.parameters.get('scope') || scope).slice(0, maxParameterLength);
    const common = { maxBytes: maxAnswerBytes, redirects: 'manual', plainHttp: 'named-hosts', budget };
    const request = (() => {
        if (credential?.kind === 'identity-token') {
            const form = { grant_type: 'refresh_token', service, scope: asked, client_id: 'tidewaiter', refresh_token: credential.token };
            const headers = { 'content-type': 'application/x-www-form-urlencoded' };
            return { ...common, url: realm, method: 'POST', headers, body: new URLSearchParams(form).toString() };
        }
        if (service !== '')
            realm.searchParams.set('service', service);
        realm.searchParams.set('scope', asked);
        const headers = credential ? { authorization: basicHeader(credential.username, credential.password) } : {};
        return { ...common, url: realm, method: 'GET', headers };
    })();
    return token_request_readAnswer(await client.fetch(request), question, client.now());
};

;// CONCATENATED MODULE: ./build/registry/authenticated-client.js



/** Most authorizations that are kept; the oldest goes first. */
const maxKept = 500;
/** Makes requests to registries and to what speaks their way of authentication; gets and keeps tokens by host and scope. */
class AuthenticatedClient {
    http;
    #credentials;
    #kept = new Map();
    constructor(http, credentials) {
        this.http = http;
        this.#credentials = credentials;
    }
    /** Makes a request, with credentials once the server asks for them. Answers 401 and 403 are thrown as `unauthorized`. Throws `RegistryError`. */
    async fetch(request, audience) {
        const key = `${request.url.origin} ${audience.repository}`;
        const kept = await this.#valid(key);
        const first = await this.http.fetch(authorized(request, kept));
        // Why the origin: who a redirect led to must not ask for credentials.
        if (first.status !== 401 || first.url.origin !== request.url.origin)
            return assertAllowed(first, audience);
        if (kept)
            await this.#forget(key, kept);
        const fresh = await this.#authorize(key, first, audience, request.budget);
        return assertAllowed(await this.http.fetch(authorized(request, fresh)), audience);
    }
    async #valid(key) {
        const pending = this.#kept.get(key);
        // A failure is its asker's to report; here it only means that nothing is kept.
        const kept = await pending?.catch(() => undefined);
        if (kept && kept.expires > this.http.now())
            return kept;
        if (pending && this.#kept.get(key) === pending)
            this.#kept.delete(key);
        return undefined;
    }
    /** A newer one may have been put there meanwhile, and stays. */
    async #forget(key, rejected) {
        const pending = this.#kept.get(key);
        const current = await pending?.catch(() => undefined);
        if (current === rejected && this.#kept.get(key) === pending)
            this.#kept.delete(key);
    }
    /** Requests that are turned away at the same time share one token. */
    #authorize(key, answer, audience, budget) {
        const pending = this.#kept.get(key);
        if (pending)
            return pending;
        const fresh = this.#ask(answer, audience, budget);
        this.#kept.set(key, fresh);
        for (const oldest of this.#kept.keys()) {
            if (this.#kept.size <= maxKept)
                break;
            this.#kept.delete(oldest);
        }
        fresh.catch(() => this.#kept.get(key) === fresh && this.#kept.delete(key));
        return fresh;
    }
    async #ask({ headers }, { host, repository }, budget) {
        const challenges = parseAuthChallenges(headers.get('www-authenticate') ?? '');
        const credential = await this.#credentials.readCredential(host);
        const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
        if (bearer)
            return fetchToken(this.http, { host, challenge: bearer, scope: `repository:${repository}:pull`, credential, budget });
        if (!challenges.some(({ scheme }) => scheme === 'basic'))
            throw new RegistryError('unauthorized', `${host} asks for credentials in a way that is not supported.`);
        if (credential?.kind !== 'password')
            throw new RegistryError('unauthorized', `${host} asks for a user name and password. Give credentials for ${host}.`);
        return { header: basicHeader(credential.username, credential.password), expires: Number.POSITIVE_INFINITY };
    }
}
const authorized = (request, authorization) => authorization ? { ...request, headers: { ...request.headers, authorization: authorization.header } } : request;
const assertAllowed = (answer, { host, repository }) => {
    if (answer.status !== 401 && answer.status !== 403)
        return answer;
    throw new RegistryError('unauthorized', `${host} does not show ${repository} (HTTP ${answer.status}). Give credentials that may read it, or check the name: registries often answer so for what doesn't exist.`);
};

;// CONCATENATED MODULE: ./build/registry/content-cache.js
/** Bytes that an entry takes besides its content: key, map slot and headers, rounded up. */
const entryOverhead = 512;
/** A content over this share of the cache would push out too much else. */
const largestShare = 1 / 8;
const content_cache_keyOf = (repository, digest) => `${repository}@${digest}`;
const sizeOf = ({ bytes }) => bytes.length + entryOverhead;
/** Keeps content in memory; what was not asked for longest goes first. */
class MemoryContentCache {
    #entries = new Map();
    #maxBytes;
    #bytes = 0;
    /** `maxBytes` bounds the memory of all entries together. */
    constructor(maxBytes) {
        this.#maxBytes = maxBytes;
    }
    /** Bytes that the entries take. */
    get bytes() {
        return this.#bytes;
    }
    get(repository, digest) {
        const key = content_cache_keyOf(repository, digest);
        const entry = this.#entries.get(key);
        if (!entry)
            return undefined;
        this.#entries.delete(key);
        this.#entries.set(key, entry);
        return entry;
    }
    set(repository, digest, content) {
        const key = content_cache_keyOf(repository, digest);
        const size = sizeOf(content);
        if (size > this.#maxBytes * largestShare || this.#entries.has(key))
            return;
        this.#entries.set(key, content);
        this.#bytes += size;
        for (const [oldest, entry] of this.#entries) {
            if (this.#bytes <= this.#maxBytes)
                return;
            this.#entries.delete(oldest);
            this.#bytes -= sizeOf(entry);
        }
    }
}

// EXTERNAL MODULE: ./node_modules/snappyjs/index.js
var snappyjs = __webpack_require__(4528);
;// CONCATENATED MODULE: ./build/text/link-header.js
/** Longest header that is read, in UTF-16 units. */
const link_header_maxLength = 8_192;
/**
 * The target of `rel="next"` in a `Link` header, as written. Undefined when there is none. Source: RFC 8288; OCI distribution specification, "Listing
 * Referrers". Read from left to right: a target holds no `>`.
 */
const nextLink = (header) => {
    if (header === undefined || header.length > link_header_maxLength)
        return undefined;
    let at = 0;
    for (;;) {
        const open = header.indexOf('<', at);
        const close = open === -1 ? -1 : header.indexOf('>', open);
        if (close === -1)
            return undefined;
        const following = header.indexOf('<', close);
        const parameters = header.slice(close + 1, following === -1 ? undefined : following);
        if (parameters.split(/[;,]/u).some(isNext))
            return header.slice(open + 1, close);
        at = close + 1;
    }
};
const isNext = (parameter) => {
    const text = parameter.trim().toLowerCase();
    return text === 'rel="next"' || text === 'rel=next';
};

;// CONCATENATED MODULE: ./build/signing/attestation-pages.js



/** Attestations of one page. Source: GitHub REST reference, "List attestations": `per_page` up to 100. */
const attestationsPerPage = 100;
const maxPages = 3;
/** Most attestations of one image that are read. */
const maxBundles = 100;
/** Bytes of a bundle, unpacked; those of actions/attest have some ten thousand. */
const maxBundleBytes = 4 * 1024 * 1024;
const maxCursorLength = 512;
const attestation_pages_answerSchema = dist/* object */.Ikc({
    attestations: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ bundle: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())), bundle_url: dist/* nullish */.cl6(dist/* string */.YjP()) })), dist/* maxLength */.Ru6(attestationsPerPage)),
});
/** A bundle as GitHub stores it: one raw Snappy block. Undefined when it is none, or too large. */
const unpackBundle = (bytes) => {
    try {
        return (0,snappyjs/* uncompress */.k)(bytes, maxBundleBytes);
    }
    catch {
        // Not Snappy: there is nothing to tell beyond that.
        return undefined;
    }
};
/** The cursor in a `Link` header's next page. */
const cursorOf = (link) => {
    const next = nextLink(link);
    const after = next !== undefined && URL.canParse(next) ? new URL(next).searchParams.get('after') : null;
    return after !== null && after.length <= maxCursorLength ? after : undefined;
};
const bundleOf = async ({ bundle, bundle_url: url }, fetchBundle) => {
    if (bundle)
        return withinBounds(Buffer.from(JSON.stringify(bundle)));
    const unpacked = url ? unpackBundle(await fetchBundle(url, maxBundleBytes)) : undefined;
    return unpacked && isObject(unpacked) ? unpacked : undefined;
};
const withinBounds = (bundle) => (bundle.length <= maxBundleBytes ? bundle : undefined);
/** Whether bytes are the JSON of an object. What was cut off is not: Snappy's length stands before it, and what is missing is left zero. */
const isObject = (bytes) => {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        return typeof value === 'object' && value !== null;
    }
    catch {
        // No JSON: there is nothing to tell beyond that.
        return false;
    }
};
/** Collects the bundles of all pages, up to a hundred of them and three pages. */
const collectAttestations = async ({ readPage, fetchBundle }) => {
    const bundles = [];
    let after;
    for (let pages = 0; pages < maxPages; pages += 1) {
        const page = await readPage(after);
        if (!page)
            return { state: 'read', bundles, isComplete: true };
        const parsed = dist/* safeParse */.xLC(attestation_pages_answerSchema, page.data);
        if (!parsed.success)
            return { state: 'failed', reason: "GitHub's answer about attestations is not as documented." };
        for (const attestation of parsed.output.attestations) {
            if (bundles.length === maxBundles)
                return { state: 'read', bundles, isComplete: false };
            const bundle = await bundleOf(attestation, fetchBundle);
            if (!bundle)
                return { state: 'failed', reason: 'An attestation that GitHub keeps has no bundle that can be read.' };
            bundles.push(bundle);
        }
        after = cursorOf(page.link);
        if (after === undefined)
            return { state: 'read', bundles, isComplete: true };
    }
    return { state: 'read', bundles, isComplete: false };
};
/** Letters that names of accounts and repositories can have. */
const attestation_pages_namePattern = /^[A-Za-z0-9_.-]{1,100}$/u;
/** `owner/repo` or `owner`; undefined for what is neither. */
const parseAttestationScope = (scope) => {
    const [owner = '', repo, ...rest] = scope.split('/');
    const isName = (name) => attestation_pages_namePattern.test(name) && name !== '.' && name !== '..';
    if (rest.length > 0 || !isName(owner) || (repo !== undefined && !isName(repo)))
        return undefined;
    return { owner, ...(repo === undefined ? {} : { repo }) };
};

;// CONCATENATED MODULE: ./build/registry/fetch-budget.js

/** What is left of the bounds of one image: every request and every byte is taken from it. */
class FetchBudget {
    /** Fires when the time is over. */
    signal;
    #requests;
    #bytes;
    #limits;
    constructor(limits) {
        this.#limits = limits;
        this.#requests = limits.imageRequests;
        this.#bytes = limits.imageBytes;
        this.signal = AbortSignal.timeout(limits.imageMilliseconds);
    }
    /** Requests made so far. */
    get requests() {
        return this.#limits.imageRequests - this.#requests;
    }
    /** Whether bytes are left. */
    get isLeft() {
        return this.#bytes >= 0;
    }
    /** Throws `RegistryError` when none is left. */
    takeRequest() {
        if (this.#requests <= 0)
            throw new RegistryError('too-large', `More than ${this.#limits.imageRequests} requests would be needed for one image.`);
        this.#requests -= 1;
    }
    /** Throws `RegistryError` when so many are not left. */
    takeBytes(count) {
        this.#bytes -= count;
        if (this.#bytes < 0)
            throw new RegistryError('too-large', `More than ${this.#limits.imageBytes} bytes would be needed for one image.`);
    }
}

;// CONCATENATED MODULE: ./build/registry/github-attestations-client.js



/** Reads a bundle from the storage that GitHub names; without credentials. Throws `RegistryError`. */
const bundleFetcher = (http) => async (url, maxBytes) => {
    if (!URL.canParse(url))
        throw new RegistryError('malformed', 'GitHub names a bundle by what is no URL.');
    const budget = new FetchBudget(http.limits);
    const request = {
        url: new URL(url),
        method: 'GET',
        headers: {},
        maxBytes,
        redirects: 'follow',
        plainHttp: 'named-hosts',
        budget,
    };
    const { status, body } = await http.fetch(request);
    if (status !== 200)
        throw new RegistryError('unavailable', `${request.url.host} answered with HTTP ${status} when asked for a bundle.`);
    return body;
};
const github_attestations_client_parseJson = (body) => {
    try {
        return JSON.parse(Buffer.from(body).toString('utf8'));
    }
    catch {
        // The schema refuses undefined.
        return undefined;
    }
};
/** Reads GitHub's artifact attestations without a GitHub client, for the command line. */
class GitHubAttestationsHttp {
    #http;
    #access;
    constructor(http, access) {
        this.#http = http;
        this.#access = access;
    }
    async readAttestations(scope, digest) {
        const parsed = parseAttestationScope(scope);
        if (!parsed)
            return { state: 'failed', reason: `'${scope.slice(0, 100)}' is no owner and no repository on GitHub.` };
        const port = { readPage: (after) => this.#readPage(parsed, digest, after), fetchBundle: bundleFetcher(this.#http) };
        return collectAttestations(port).catch((error) => ({ state: 'failed', reason: asRegistryError(error).message }));
    }
    async #readPage({ owner, repo }, digest, after) {
        const whose = repo === undefined ? `orgs/${owner}` : `repos/${owner}/${repo}`;
        const url = new URL(`${this.#access.apiUrl}/${whose}/attestations/${encodeURIComponent(digest)}`);
        url.searchParams.set('per_page', String(attestationsPerPage));
        if (after !== undefined)
            url.searchParams.set('after', after);
        const { token } = this.#access;
        const { limits } = this.#http;
        const { status, headers, body } = await this.#http.fetch({
            url,
            method: 'GET',
            headers: { accept: 'application/vnd.github+json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
            // A page holds up to a hundred bundles, the large ones of which are elsewhere.
            maxBytes: limits.blobBytes,
            redirects: 'manual',
            plainHttp: 'named-hosts',
            budget: new FetchBudget(limits),
        });
        if (status === 404)
            return undefined;
        if (status === 200)
            return { data: github_attestations_client_parseJson(body), link: headers.get('link') };
        if (status === 401)
            throw new RegistryError('unauthorized', `GitHub refuses the token (HTTP 401). Check the token.`);
        throw new RegistryError('unavailable', `GitHub answered with HTTP ${status} when asked for attestations of ${whose}.`);
    }
}

;// CONCATENATED MODULE: ./build/registry/host-access.js


/** Nothing but public hosts, by HTTPS. */
const publicHostsOnly = { privateHosts: [], plainHttpHosts: [] };
/** Whether a list names a URL's host and port; a port that is the scheme's usual one may be left out. */
const names = (list, url) => {
    const usualPort = url.protocol === 'https:' ? '443' : '80';
    const host = url.hostname.toLowerCase();
    const forms = url.port === '' ? [host, `${host}:${usualPort}`] : [`${host}:${url.port}`];
    return list.some(entry => forms.includes(entry.toLowerCase()));
};
/** Whether a host may have any address. */
const mayBePrivate = (url, { privateHosts }) => names(privateHosts, url);
/** Whether plain HTTP is allowed for a host. */
const mayBePlain = (url, { plainHttpHosts }) => isLoopbackHost(url.hostname) || names(plainHttpHosts, url);
/** The address of a registry, by its host as in image references. Throws `RegistryError` for what is no host. */
const registryUrl = (host, access) => {
    if (!URL.canParse(`https://${host}/`))
        throw new RegistryError('refused-address', `'${host}' is no host and port.`);
    const plain = new URL(`http://${host}/`);
    return mayBePlain(plain, access) ? plain : new URL(`https://${host}/`);
};
const host_access_refuse = (url, why, remedy) => {
    throw new RegistryError('refused-address', `${url.host} is not asked: ${why}. ${remedy}`);
};
const allowRemedy = (url) => `If it is meant, name ${url.host} in the list of private hosts.`;
/**
 * Throws `RegistryError` `refused-address` for a URL that must not be asked. Addresses that names stand for are seen only when they are
 * connected to (`lookupPublic`), or never when a proxy connects: names that are local by their form are then refused instead.
 */
const assertMayAsk = (url, access, route) => {
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        host_access_refuse(url, `it speaks ${url.protocol.slice(0, -1)}`, 'Only HTTPS is supported.');
    if (url.username !== '' || url.password !== '')
        host_access_refuse(url, 'its URL has credentials in it', 'Give them in a Docker configuration.');
    if (mayBePrivate(url, access))
        return;
    const literal = literalAddress(url.hostname);
    if (literal !== undefined && isPrivateAddress(literal))
        host_access_refuse(url, 'its address is private', allowRemedy(url));
    if (isLoopbackHost(url.hostname))
        host_access_refuse(url, 'it is this machine', allowRemedy(url));
    if (route === 'proxy' && literal === undefined && isLocalName(url.hostname))
        host_access_refuse(url, 'its name is local', allowRemedy(url));
};
/** Throws `RegistryError` `refused-address` for plain HTTP that nobody allowed. */
const assertNotPlain = (url, access) => {
    if (url.protocol === 'http:' && !mayBePlain(url, access))
        host_access_refuse(url, 'it would be asked by plain HTTP', `If it is meant, name ${url.host} in the list of plain HTTP hosts.`);
};

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(6752);
// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/registry/public-lookup.js

/** A name that stands for private addresses only. */
class PrivateAddressError extends Error {
    name = 'PrivateAddressError';
    /** As Node's network errors have it. */
    code = 'EPRIVATE';
}
/**
 * A look-up for sockets that gives public addresses only. Why here: the socket connects to exactly what is returned, so that a name that
 * answers differently each time (DNS rebinding) never leads to a private address.
 */
const lookupPublic = (resolveAll) => (hostname, options, callback) => {
    resolveAll(hostname, { ...options, all: true })
        .then(addresses => {
        const open = addresses.filter(({ address }) => !isPrivateAddress(address));
        const [first] = open;
        if (!first)
            throw new PrivateAddressError(`${hostname} has private addresses only.`);
        return { open, first };
    })
        .then(({ open, first }) => (options.all ? callback(null, open) : callback(null, first.address, first.family)), (error) => callback(error instanceof Error ? error : new Error(String(error)), ''));
};

;// CONCATENATED MODULE: ./build/registry/dispatchers.js




/** Milliseconds in which a connection has to stand. */
const connectTimeout = 10_000;
const machineLookup = (hostname, options) => (0,external_node_dns_promises_.lookup)(hostname, options);
/** Makes the pools; nothing is connected yet. */
const createDispatchers = ({ proxy = {}, authorities = [], resolveAll = machineLookup } = {}) => {
    const trust = authorities.length === 0 ? {} : { ca: [...(0,external_node_tls_.getCACertificates)('default'), ...authorities] };
    const hasProxy = (proxy.httpProxy ?? '') !== '' || (proxy.httpsProxy ?? '') !== '';
    const create = (connect) => {
        // Why no HTTP/2: one connection for all would make the bound of each request the bound of the others.
        const options = { connect: { ...trust, ...connect, timeout: connectTimeout }, allowH2: false, connections: 16 };
        if (!hasProxy)
            return new undici/* Agent */.g6(options);
        // Empty texts, because the agent would read the environment for what is undefined.
        const { httpProxy = '', httpsProxy = '', noProxy = '' } = proxy;
        return new undici/* EnvHttpProxyAgent */.J2({ ...options, httpProxy, httpsProxy, noProxy, requestTls: trust });
    };
    const guarded = create({ lookup: lookupPublic(resolveAll) });
    const open = create({});
    return {
        open,
        guarded,
        route: hasProxy ? 'proxy' : 'direct',
        close: async () => {
            await Promise.all([guarded.destroy(), open.destroy()]);
        },
    };
};

;// CONCATENATED MODULE: ./build/registry/host-queue.js
/** Lets at most so many tasks for one host run at a time; the others wait in their order. */
class HostQueue {
    #perHost;
    #hosts = new Map();
    constructor(perHost) {
        this.#perHost = perHost;
    }
    /** Runs a task when its turn comes, and settles as it does. */
    async run(host, task) {
        const state = this.#hosts.get(host) ?? { running: 0, waiting: [] };
        this.#hosts.set(host, state);
        if (state.running >= this.#perHost)
            await new Promise(resolve => state.waiting.push(resolve));
        else
            state.running += 1;
        try {
            return await task();
        }
        finally {
            const next = state.waiting.shift();
            // A waiting task takes over the place of the one that ends.
            if (next)
                next();
            else
                state.running -= 1;
            if (state.running === 0)
                this.#hosts.delete(host);
        }
    }
}

;// CONCATENATED MODULE: ./build/registry/retry-after.js
/**
 * Milliseconds that a `Retry-After` header asks to wait: seconds, or a date. Undefined when it says nothing that can be read. `now` is in milliseconds
 * since the epoch. Source: RFC 9110, 10.2.3.
 */
const parseRetryAfter = (header, now) => {
    const text = (header ?? '').trim();
    if (text === '' || text.length > 64)
        return undefined;
    if (/^\d+$/u.test(text))
        return Number(text) * 1_000;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};

;// CONCATENATED MODULE: ./build/registry/http-client.js








const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const passingStatuses = new Set([429, 502, 503, 504]);
/** Bytes that are read of the body of an error or a redirect, the rest of which is left. */
const errorBytes = 64 * 1024;
const sleepUntil = (milliseconds, signal) => (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal });
/** Makes HTTP requests within bounds: of addresses, sizes, times, redirects, tries, and requests to one host at a time. */
class HttpClient {
    #settings;
    #dispatchers;
    #queue;
    constructor(settings) {
        this.#settings = settings;
        this.#dispatchers = createDispatchers(settings);
        this.#queue = new HostQueue(settings.limits.perHost);
    }
    get access() {
        return this.#settings.access;
    }
    get limits() {
        return this.#settings.limits;
    }
    /** Milliseconds since the epoch. */
    now() {
        return (this.#settings.now ?? Date.now)();
    }
    /** Ends all connections. */
    close() {
        return this.#dispatchers.close();
    }
    /** Makes a request, again after failures that may pass. Answers with any status but 429, 502, 503 and 504 are answers. Throws `RegistryError`. */
    async fetch(request) {
        let { url, headers } = request;
        for (let redirects = 0;; redirects += 1) {
            const answer = await this.#tryRepeatedly({ ...request, url, headers });
            const location = redirectStatuses.has(answer.status) ? answer.headers.get('location') : undefined;
            if (request.redirects === 'manual' || location === undefined)
                return answer;
            if (redirects >= this.limits.redirects)
                throw new RegistryError('malformed', `${request.url.host} redirects more than ${redirects} times.`);
            if (!URL.canParse(location, url.href))
                throw new RegistryError('malformed', `${url.host} redirects to what is no URL.`);
            const next = new URL(location, url);
            if (url.protocol === 'https:' && next.protocol === 'http:')
                throw new RegistryError('refused-address', `${url.host} redirects from HTTPS to plain HTTP at ${next.host}, which is not followed.`);
            if (next.origin !== url.origin)
                headers = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
            url = next;
        }
    }
    async #tryRepeatedly(request) {
        const { tries, firstWait, longestWait } = this.limits;
        for (let attempt = 1;; attempt += 1) {
            const outcome = await this.#try(request);
            if (!(outcome instanceof RegistryError) && !passingStatuses.has(outcome.status))
                return outcome;
            const asked = outcome instanceof RegistryError ? undefined : parseRetryAfter(outcome.headers.get('retry-after'), this.now());
            const pause = asked ?? firstWait * 2 ** (attempt - 1);
            const failure = outcome instanceof RegistryError ? outcome : failureOf(outcome, asked);
            if (!failure.retryable || attempt >= tries || pause > longestWait)
                throw failure;
            await this.#sleep(pause, request, failure);
        }
    }
    async #sleep(milliseconds, { budget }, failure) {
        try {
            await (this.#settings.sleep ?? sleepUntil)(milliseconds, budget.signal);
        }
        catch (error) {
            if (budget.signal.aborted)
                throw failure;
            throw error;
        }
    }
    /** One try: an answer, or the failure of the network as a value. Throws what no other try would change. */
    async #try(request) {
        const { url, budget } = request;
        assertMayAsk(url, this.access, this.#dispatchers.route);
        if (request.plainHttp === 'named-hosts')
            assertNotPlain(url, this.access);
        return this.#queue.run(url.host, async () => {
            budget.takeRequest();
            const signal = AbortSignal.any([budget.signal, AbortSignal.timeout(this.limits.requestMilliseconds)]);
            try {
                return await this.#ask(request, signal);
            }
            catch (error) {
                return networkFailure(error, url, signal, budget);
            }
        });
    }
    async #ask({ url, method, headers, body, maxBytes, budget }, signal) {
        const dispatcher = mayBePrivate(url, this.access) ? this.#dispatchers.open : this.#dispatchers.guarded;
        // Why identity: digests and sizes are of the bytes as stored, and nothing that unpacks can be a bomb.
        const sent = { 'user-agent': 'tidewaiter', 'accept-encoding': 'identity', ...headers };
        const answer = await (0,undici/* request */.Em)(url, { method, headers: sent, dispatcher, signal, ...(body === undefined ? {} : { body }) });
        const isGood = answer.statusCode >= 200 && answer.statusCode < 300;
        const most = isGood ? maxBytes : errorBytes;
        const chunks = [];
        let size = 0;
        // Leaving the loop destroys the stream and its connection.
        for await (const chunk of answer.body) {
            size += chunk.length;
            budget.takeBytes(chunk.length);
            if (size > most && isGood)
                throw new RegistryError('too-large', `${url.host} answered with more than ${most} bytes.`);
            if (size > most)
                break;
            chunks.push(chunk);
        }
        return { url, status: answer.statusCode, headers: http_client_headerMap(answer.headers), body: Buffer.concat(chunks) };
    }
}
const http_client_headerMap = (headers) => new Map(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name.toLowerCase(), typeof value === 'string' ? value : value.join(', ')]]));
/** An answer that may be another one later, as a failure. */
const failureOf = ({ url, status }, asked) => {
    const later = asked === undefined ? 'Try again later.' : `It asks to wait for ${Math.ceil(asked / 1_000)} seconds.`;
    if (status !== 429)
        return new RegistryError('unavailable', `${url.host} is not available: it answered with HTTP ${status}. ${later}`);
    return new RegistryError('rate-limited', `${url.host} takes no more requests for now (HTTP 429). ${later} Credentials often have a higher limit.`);
};
/** What undici and the operating system throw, as a failure. */
const networkFailure = (error, url, signal, budget) => {
    if (error instanceof RegistryError)
        return error;
    if (error instanceof PrivateAddressError)
        return new RegistryError('refused-address', `${url.host} is not asked: its name stands for a private address. If it is meant, name ${url.host} in the list of private hosts.`, error);
    if (budget.signal.aborted)
        return new RegistryError('unavailable', `${url.host} took too long for one image.`, error);
    if (signal.aborted)
        return new RegistryError('unavailable', `${url.host} did not answer in time.`, error);
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const detail = typeof code === 'string' ? ` (${code})` : '';
    return new RegistryError('unavailable', `${url.host} could not be reached${detail}.`, error);
};

;// CONCATENATED MODULE: ./build/registry/repository-place.js
/** `host/name`, for people and as key. */
const placeName = ({ registry, repository }) => `${registry}/${repository}`;

;// CONCATENATED MODULE: ./build/registry/discover-signatures.js





const discover_signatures_listed = (place, referrers, isComplete) => {
    if (referrers.length === 0)
        return { place, referrers, findings: looked(place, 'none', 'Nothing refers to the image.') };
    const count = `${referrers.length} ${referrers.length === 1 ? 'manifest refers' : 'manifests refer'} to the image`;
    return {
        place,
        referrers,
        findings: isComplete
            ? looked(place, 'found', `${count}.`)
            : gap(place, 'skipped', `More than ${count}; the others were not looked at.`),
    };
};
/** Looks for signatures in one repository: referrers API, then the tag that stands in for it, then cosign's own tags. */
class RepositorySearch {
    #client;
    #budget;
    #limits;
    #image;
    #place;
    #tagPrefix;
    #reader;
    constructor(client, { place, tagPrefix = '' }, image, limits, budget) {
        this.#client = client;
        this.#budget = budget;
        this.#limits = limits;
        this.#image = image;
        this.#place = place;
        this.#tagPrefix = tagPrefix;
        this.#reader = {
            fetchManifest: digest => client.fetchManifest(place, digest, budget),
            fetchBlob: descriptor => client.fetchBlob(place, descriptor, budget),
        };
    }
    async run() {
        const [api, fallback, signatures, attestations] = await Promise.all([
            this.#listByApi(),
            this.#listByTag(),
            this.#readTag('sig'),
            this.#readTag('att'),
        ]);
        // The tag lists again what the API lists, where a registry got its API later.
        const known = new Set(api.referrers.map(({ digest }) => digest));
        const further = fallback.referrers.filter(({ digest }) => !known.has(digest));
        const fetch = ({ place }, referrers) => fetchReferrerSignatures(referrers, this.#image, place, this.#reader, this.#limits.layers);
        const [fromApi, fromTag] = await Promise.all([fetch(api, discover_signatures_distinct(api.referrers)), fetch(fallback, discover_signatures_distinct(further))]);
        return joined(api.findings, fromApi, fallback.findings, fromTag, signatures, attestations);
    }
    async #listByApi() {
        const place = { kind: 'referrer', name: placeName(this.#place) };
        try {
            const answer = await this.#client.fetchReferrers(this.#place, this.#image, this.#budget);
            if (answer.state === 'listed')
                return discover_signatures_listed(place, answer.referrers, answer.isComplete);
            return { place, referrers: [], findings: looked(place, 'unsupported', answer.note) };
        }
        catch (error) {
            return { place, referrers: [], findings: gap(place, 'failed', asRegistryError(error).message) };
        }
    }
    async #listByTag() {
        const tag = referrersTag(this.#image);
        const place = { kind: 'fallback-tag', name: `${placeName(this.#place)}:${tag}` };
        const nothing = (findings) => ({ place, referrers: [], findings });
        try {
            const digest = await this.#client.fetchDigest(this.#place, tag, this.#budget);
            if (digest === undefined)
                return nothing(looked(place, 'none', 'There is no such tag.'));
            // GitLab's registry reads the tag as the digest it spells (oras-go#1396).
            if (digest === this.#image)
                return nothing(looked(place, 'skipped', 'The tag names the image itself and no list of referrers.'));
            const fetched = await this.#reader.fetchManifest(digest);
            if (fetched?.manifest.kind !== 'index')
                return nothing(looked(place, 'skipped', 'The tag names no list of referrers.'));
            const { manifests } = fetched.manifest;
            return discover_signatures_listed(place, manifests.slice(0, this.#limits.referrers), manifests.length <= this.#limits.referrers);
        }
        catch (error) {
            return nothing(gap(place, 'failed', asRegistryError(error).message));
        }
    }
    async #readTag(kind) {
        const tag = cosignTag(this.#image, kind, this.#tagPrefix);
        const place = { kind: kind === 'sig' ? 'signature-tag' : 'attestation-tag', name: `${placeName(this.#place)}:${tag}` };
        try {
            const digest = await this.#client.fetchDigest(this.#place, tag, this.#budget);
            const fetched = digest === undefined ? undefined : await this.#reader.fetchManifest(digest);
            if (!fetched)
                return looked(place, 'none', 'There is no such tag.');
            if (fetched.manifest.kind === 'index')
                return looked(place, 'skipped', 'The tag names an index and no signatures.');
            return await fetchSignatures(fetched.manifest, { place, digestOf: 'layer' }, this.#reader, this.#limits.layers);
        }
        catch (error) {
            return gap(place, 'failed', asRegistryError(error).message);
        }
    }
}
const discover_signatures_distinct = (descriptors) => [
    ...new Map(descriptors.map(each => [each.digest, each])).values(),
];
/** Looks for signatures of an image in repositories; what fails at one place is a gap, and the others are looked at all the same. */
const discoverSignatures = async (client, repositories, image, limits, budget) => {
    let findings = noFindings;
    for (const repository of repositories)
        findings = joined(findings, await new RepositorySearch(client, repository, image, limits, budget).run());
    return findings;
};

;// CONCATENATED MODULE: ./build/registry/github-findings.js

/** What GitHub's attestations API has about an image. `reader` is undefined where GitHub can't be asked, `scope` where policy doesn't want it asked. */
const fetchGitHubFindings = async (reader, scope, image) => {
    if (scope === undefined)
        return noFindings;
    const place = { kind: 'github-attestations', name: scope };
    if (!reader)
        return gap(place, 'failed', "GitHub's attestations can't be asked for here.");
    const answer = await reader.readAttestations(scope, image);
    if (answer.state === 'failed')
        return gap(place, 'failed', answer.reason);
    const { bundles, isComplete } = answer;
    const found = bundles.length === 0
        ? looked(place, 'none', `GitHub keeps no attestations about the image for ${scope}.`)
        : {
            signatures: bundles.map(bundle => ({ format: 'sigstore-bundle', place, bundle })),
            trace: [{ place, outcome: 'found', note: `GitHub keeps ${bundles.length} attestations about the image for ${scope}.` }],
            gaps: [],
        };
    return isComplete ? found : joined(found, gap(place, 'skipped', 'GitHub keeps more attestations than were read.'));
};

;// CONCATENATED MODULE: ./build/registry/notary-client.js


/** Bytes of one file. Source: notary, `notary.MaxDownloadSize` is 100 MiB; real ones are some kilobytes. */
const maxFileBytes = 4 * 1024 * 1024;
/** Versions of the root before the current one that are fetched, the newest. */
const maxRoots = 64;
/** Delegations that are fetched. */
const maxRoles = 32;
/** Docker looks for tags in this delegation before all others. Source: docker/cli, `cli/trust`, `ReleasesRole`. */
const releasesRole = 'targets/releases';
/** `a/b/c`, or with a host before: what a collection can be named. */
const gunPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/u;
const rolePattern = /^targets(?:\/[a-z0-9_-]+)+$/u;
const signedSchema = dist/* object */.Ikc({ signed: dist/* object */.Ikc({ version: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)) }) });
const metaSchema = dist/* object */.Ikc({
    signed: dist/* object */.Ikc({ meta: dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ hashes: dist/* object */.Ikc({ sha256: dist/* string */.YjP() }) })) }),
});
const notary_client_parseJson = (bytes) => {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        // The schemas refuse undefined.
        return undefined;
    }
};
/** SHA-256 of the files that signed metadata lists, in hexadecimal: what they are stored under. Nothing is verified here. */
const hashesIn = (bytes) => {
    const parsed = dist/* safeParse */.xLC(metaSchema, notary_client_parseJson(bytes));
    if (!parsed.success)
        return new Map();
    const entries = Object.entries(parsed.output.signed.meta).map(([name, { hashes }]) => [name, Buffer.from(hashes.sha256, 'base64')]);
    return new Map(entries.filter(([, hash]) => hash.length === 32).map(([name, hash]) => [name, hash.toString('hex')]));
};
const versionIn = (bytes) => {
    const parsed = dist/* safeParse */.xLC(signedSchema, notary_client_parseJson(bytes));
    return parsed.success ? parsed.output.signed.version : 1;
};
/** Fetches files of one collection into a map. */
class Collection {
    files = new Map();
    #client;
    #server;
    #gun;
    #budget;
    constructor(client, server, gun, budget) {
        this.#client = client;
        this.#server = server;
        this.#gun = gun;
        this.#budget = budget;
    }
    /** Fetches `path` and keeps it as `name`. Undefined when the server has none. */
    async fetch(name, path = name) {
        const url = new URL(`/v2/${this.#gun}/_trust/tuf/${path}.json`, this.#server);
        const request = { url, method: 'GET', headers: {}, maxBytes: maxFileBytes, redirects: 'manual', plainHttp: 'named-hosts' };
        const answer = await this.#client.fetch({ ...request, budget: this.#budget }, { host: this.#server.host, repository: this.#gun });
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw new RegistryError(answer.status >= 500 ? 'unavailable' : 'malformed', `${this.#server.host} answered with HTTP ${answer.status} when asked for the trust data of ${this.#gun}.`);
        this.files.set(name, answer.body);
        return answer.body;
    }
}
const serverOf = (server) => {
    const text = server.includes('://') ? server : `https://${server}`;
    if (!URL.canParse(text))
        throw new RegistryError('malformed', `'${server}' is no address of a notary server.`);
    return new URL(text);
};
/**
 * Fetches the signed metadata of a collection: what there is of `root`, the roots before it by version (`1.root`), `timestamp`, and, by the hashes
 * that these name, `snapshot`, `targets` and the delegations that are asked for. Nothing is verified. Undefined when the server does not know
 * the collection. Throws `RegistryError`.
 */
const fetchTrustMetadata = async (client, { server, gun, roles }, budget) => {
    if (gun.length > 512 || !gunPattern.test(gun))
        throw new RegistryError('malformed', `'${gun.slice(0, 100)}' is no name of a collection.`);
    const collection = new Collection(client, serverOf(server), gun, budget);
    const root = await collection.fetch('root');
    if (!root)
        return undefined;
    const version = versionIn(root);
    const versions = Array.from({ length: Math.min(version - 1, maxRoots) }, (_, index) => version - 1 - index);
    await Promise.all(versions.map(each => collection.fetch(`${each}.root`)));
    const timestamp = await collection.fetch('timestamp');
    const snapshotHash = timestamp && hashesIn(timestamp).get('snapshot');
    const snapshot = snapshotHash === undefined ? undefined : await collection.fetch('snapshot', `snapshot.${snapshotHash}`);
    const hashes = snapshot ? hashesIn(snapshot) : new Map();
    const wanted = [...new Set(['targets', releasesRole, ...roles])].filter(role => role === 'targets' || rolePattern.test(role));
    await Promise.all(wanted.slice(0, maxRoles).flatMap(role => {
        const hash = hashes.get(role);
        return hash === undefined ? [] : [collection.fetch(role, `${role}.${hash}`)];
    }));
    return { server, gun, files: collection.files };
};

;// CONCATENATED MODULE: ./build/registry/referrers-page.js





/** Statuses that say that there is no such API. */
const unsupportedStatuses = new Set([400, 404, 405, 406, 410, 415, 501]);
const contentTypeOf = ({ headers }) => essenceOf(headers.get('content-type') ?? '');
/**
 * Whether an answer tells that a registry has no referrers API: an error, a redirect (ghcr.io sends to its pages for people), or a page that is no
 * index.
 */
const isNoReferrersList = (answer) => {
    const { status } = answer;
    if (status === 200)
        return contentTypeOf(answer) !== manifestTypes.ociIndex;
    return (status >= 300 && status < 400) || unsupportedStatuses.has(status);
};
/** Reads a page. Throws `RegistryError` `malformed`. */
const readReferrersPage = (answer, place, digest) => {
    const parsed = parseManifest(answer.body, contentTypeOf(answer));
    if (parsed.state === 'malformed' || parsed.manifest.kind !== 'index') {
        const reason = parsed.state === 'malformed' ? parsed.reason : 'It is no index.';
        throw new RegistryError('malformed', `The list of referrers of ${digest} at ${placeName(place)} can't be read. ${reason}`);
    }
    const link = nextLink(answer.headers.get('link'));
    return { referrers: parsed.manifest.manifests, ...(link === undefined ? {} : { next: nextPath(link, answer.url, place, digest) }) };
};
/** Why so strict: credentials go along, and no page is elsewhere. */
const nextPath = (link, from, { registry, repository }, digest) => {
    const prefix = `/v2/${repository}/`;
    const url = URL.canParse(link, from.href) ? new URL(link, from) : undefined;
    if (!url || url.origin !== from.origin || url.pathname !== `${prefix}referrers/${digest}`)
        throw new RegistryError('malformed', `${registry} says that the next page of referrers is somewhere else, which is not followed.`);
    return `${url.pathname.slice(prefix.length)}${url.search}`;
};

;// CONCATENATED MODULE: ./build/registry/registry-client.js







/** Where a registry's API is, when that is not under its name. */
const apiHosts = new Map([['docker.io', 'registry-1.docker.io']]);
/** Reads registries as the OCI distribution specification has it. Every byte is checked against its digest. */
class RegistryClient {
    #client;
    #cache;
    constructor(client, cache) {
        this.#client = client;
        this.#cache = cache;
    }
    /**
     * The digest that a tag names now; undefined when there is no such tag. Asks with HEAD, which Docker Hub does not count. Throws `RegistryError`.
     */
    async fetchDigest(place, tag, budget) {
        const answer = await this.#fetch(place, `manifests/${encodeURIComponent(tag)}`, {
            method: 'HEAD',
            accept: manifestAccept,
            maxBytes: 0,
            budget,
        });
        if (answer.status === 404)
            return undefined;
        const told = answer.headers.get('docker-content-digest') ?? '';
        if (answer.status === 200 && isDigest(told))
            return told;
        // The header is optional, and HEAD may be missing: then the bytes tell.
        if (answer.status !== 200 && answer.status !== 405)
            throw unexpected(answer, `tag ${tag}`, place);
        return (await this.#fetchManifest(place, encodeURIComponent(tag), budget))?.digest;
    }
    /** The manifest of a digest; undefined when there is none. Throws `RegistryError`. */
    async fetchManifest(place, digest, budget) {
        const cached = this.#cache.get(placeName(place), digest);
        if (cached && isManifestMediaType(essenceOf(cached.contentType)))
            return readManifest(cached.bytes, cached.contentType, place);
        const fetched = await this.#fetchManifest(place, digest, budget);
        if (fetched && fetched.digest !== digest)
            throw lied(place, digest, fetched.digest);
        return fetched;
    }
    /** The bytes of a blob; undefined when there is none. Throws `RegistryError`, also when size or digest are other than the descriptor's. */
    async fetchBlob(place, { digest, size }, budget) {
        const { blobBytes } = this.#client.http.limits;
        if (size > blobBytes)
            throw new RegistryError('too-large', `Blob ${digest} of ${placeName(place)} has ${size} bytes, more than ${blobBytes}.`);
        const cached = this.#cache.get(placeName(place), digest);
        if (cached?.bytes.length === size)
            return cached.bytes;
        const options = { method: 'GET', maxBytes: size, budget, redirects: 'follow' };
        const answer = await this.#fetch(place, `blobs/${digest}`, options).catch((error) => {
            if (error instanceof RegistryError && error.code === 'too-large' && budget.isLeft)
                throw new RegistryError('malformed', `Blob ${digest} of ${placeName(place)} has more than the ${size} bytes that its descriptor says.`, error);
            throw error;
        });
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw unexpected(answer, `blob ${digest}`, place);
        const { body } = answer;
        const found = digestOf(body);
        if (found !== digest)
            throw lied(place, digest, found);
        if (body.length !== size)
            throw new RegistryError('malformed', `Blob ${digest} of ${placeName(place)} has ${body.length} bytes, and its descriptor says ${size}.`);
        this.#cache.set(placeName(place), digest, { contentType: 'application/octet-stream', bytes: body });
        return body;
    }
    /**
     * What refers to a digest, by the referrers API, over all pages. Redirects are not followed: ghcr.io sends to pages for people. Throws
     * `RegistryError`.
     */
    async fetchReferrers(place, digest, budget) {
        const { pages, referrers: most, manifestBytes } = this.#client.http.limits;
        const found = [];
        const seen = new Set();
        let path = `referrers/${digest}`;
        for (let page = 0; page < pages; page += 1) {
            const answer = await this.#fetch(place, path, { method: 'GET', accept: manifestTypes.ociIndex, maxBytes: manifestBytes, budget });
            if (page === 0 && isNoReferrersList(answer))
                return { state: 'unsupported', note: `${place.registry} has no referrers API: it answered with HTTP ${answer.status}.` };
            if (answer.status !== 200)
                throw unexpected(answer, `referrers of ${digest}`, place);
            const { referrers, next } = readReferrersPage(answer, place, digest);
            found.push(...referrers);
            if (found.length > most)
                return { state: 'listed', referrers: found.slice(0, most), isComplete: false };
            if (next === undefined)
                return { state: 'listed', referrers: found, isComplete: true };
            if (seen.has(next))
                throw new RegistryError('malformed', `The pages of referrers at ${placeName(place)} go round in a circle.`);
            seen.add(next);
            path = next;
        }
        return { state: 'listed', referrers: found, isComplete: false };
    }
    /** The manifest that a tag or digest names, as the registry has it now; what it claims by `Docker-Content-Digest` must be so. */
    async #fetchManifest(place, reference, budget) {
        const { manifestBytes } = this.#client.http.limits;
        const answer = await this.#fetch(place, `manifests/${reference}`, {
            method: 'GET',
            accept: manifestAccept,
            maxBytes: manifestBytes,
            budget,
        });
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw unexpected(answer, `manifest ${reference}`, place);
        const digest = digestOf(answer.body);
        const told = answer.headers.get('docker-content-digest');
        // Other algorithms than SHA-256 may be told; nothing can be said about them.
        if (told?.startsWith('sha256:') && told !== digest)
            throw lied(place, told, digest);
        const contentType = answer.headers.get('content-type') ?? '';
        const fetched = readManifest(answer.body, contentType, place);
        this.#cache.set(placeName(place), digest, { contentType: fetched.manifest.mediaType, bytes: answer.body });
        return fetched;
    }
    #fetch({ registry, repository }, path, options) {
        const { method, accept, maxBytes, budget, redirects = 'manual' } = options;
        const base = registryUrl(apiHosts.get(registry) ?? registry, this.#client.http.access);
        const url = new URL(`/v2/${repository}/${path}`, base);
        const headers = accept === undefined ? {} : { accept };
        return this.#client.fetch({ url, method, headers, maxBytes, redirects, plainHttp: 'named-hosts', budget }, { host: registry, repository });
    }
}
const readManifest = (bytes, contentType, place) => {
    const digest = digestOf(bytes);
    const parsed = parseManifest(bytes, contentType);
    if (parsed.state === 'malformed')
        throw new RegistryError('malformed', `${digest} of ${placeName(place)} is no manifest. ${parsed.reason}`);
    return { digest, size: bytes.length, manifest: parsed.manifest };
};
const lied = (place, asked, got) => new RegistryError('malformed', `${place.registry} gave other content than it says: ${asked} of ${place.repository} is in truth ${got}.`);
const unexpected = ({ status }, what, place) => status >= 500
    ? new RegistryError('unavailable', `${place.registry} failed to give ${what} of ${place.repository}: HTTP ${status}. Try again later.`)
    : new RegistryError('malformed', `${place.registry} answered with HTTP ${status} when asked for ${what} of ${place.repository}.`);

;// CONCATENATED MODULE: ./build/registry/registry-image-source.js











/** Facts about images from registries. */
class RegistryImageSource {
    #registry;
    #parts;
    constructor(parts) {
        this.#registry = new RegistryClient(parts.client, parts.cache);
        this.#parts = parts;
    }
    async fetchImage(query) {
        const budget = new FetchBudget(this.#parts.client.http.limits);
        try {
            const repositories = repositoriesOf(query);
            const image = await this.#fetchReference(query, budget);
            if (!image)
                return absent(query);
            const [found, github, notary] = await Promise.all([
                discoverSignatures(this.#registry, repositories, image.digest, this.#parts.client.http.limits, budget),
                fetchGitHubFindings(this.#parts.github, query.githubAttestations, image.digest),
                this.#fetchTrust(query, budget),
            ]);
            const { trust } = notary;
            const { signatures, trace, gaps } = joined(found, github, notary.findings);
            const { digest, size, manifest } = image;
            const descriptor = { mediaType: manifest.mediaType, digest, size };
            const evidence = { image: descriptor, platforms: platformsOf(manifest), signatures, trace, gaps, ...(trust ? { trust } : {}) };
            return { state: 'known', evidence };
        }
        catch (error) {
            const failure = asRegistryError(error);
            return { state: 'unknown', code: factsCodeOf(failure), reason: failure.message, retryable: failure.retryable, trace: [] };
        }
    }
    /** The manifest that the reference names; a digest counts more than a tag, and no tag is `latest`. */
    async #fetchReference({ reference }, budget) {
        const digest = await this.#digestOf(reference, budget);
        return digest === undefined ? undefined : this.#registry.fetchManifest(reference, digest, budget);
    }
    async #digestOf(reference, budget) {
        if (reference.digest === undefined)
            return this.#registry.fetchDigest(reference, reference.tag ?? 'latest', budget);
        if (isDigest(reference.digest))
            return reference.digest;
        throw new RegistryError('malformed', `${reference.text} is pinned by another digest than SHA-256, which is not supported.`);
    }
    async #fetchTrust({ notary }, budget) {
        if (!notary)
            return { findings: noFindings };
        const place = { kind: 'notary-server', name: `${notary.server} ${notary.gun}` };
        try {
            const trust = await fetchTrustMetadata(this.#parts.client, notary, budget);
            if (!trust)
                return { findings: looked(place, 'none', `${notary.server} has no trust data of ${notary.gun}.`) };
            return { findings: looked(place, 'found', `${notary.server} has trust data of ${notary.gun}.`), trust };
        }
        catch (error) {
            return { findings: gap(place, 'failed', asRegistryError(error).message) };
        }
    }
}
const absent = ({ reference }) => {
    const version = reference.digest === undefined ? `tag '${reference.tag ?? 'latest'}'` : reference.digest;
    return { state: 'absent', reason: `${placeName(reference)} has no ${version}, as its registry says.`, trace: [] };
};
/** The image's own repository, and those that policy names; each once for each prefix. */
const repositoriesOf = ({ reference, signatureRepositories }) => {
    const own = { place: { registry: reference.registry, repository: reference.repository } };
    const named = signatureRepositories.map(({ repository, tagPrefix }) => {
        const parsed = (0,image_reference/* parseImageReference */.o_)(repository);
        if (!parsed || parsed.tag !== undefined || parsed.digest !== undefined)
            throw new RegistryError('malformed', `'${repository}', where policy says that signatures are, is no repository.`);
        const place = { registry: parsed.registry, repository: parsed.repository };
        return { place, ...(tagPrefix === undefined ? {} : { tagPrefix }) };
    });
    const all = [own, ...named].map(each => [`${placeName(each.place)} ${each.tagPrefix ?? ''}`, each]);
    return [...new Map(all).values()];
};

;// CONCATENATED MODULE: ./build/registry/revocation-client.js


/** Bytes of an OCSP answer; real ones have some kilobytes. */
const maxOcspBytes = 256 * 1024;
/**
 * Asks certificate authorities for revocation lists and OCSP answers. Plain HTTP is usual there, since the answers are signed; private
 * addresses are refused as for registries. Sources: RFC 5280, 4.2.1.13; RFC 6960, appendix A.
 */
class RevocationClient {
    #http;
    constructor(http) {
        this.#http = http;
    }
    async fetchRevocation(query) {
        if (!URL.canParse(query.url))
            return { state: 'failed', reason: `The certificate names an address for its revocation that is no URL.` };
        const url = new URL(query.url);
        try {
            const { status, body } = await this.#http.fetch(this.#requestOf(query, url));
            if (status === 200 && body.length > 0)
                return { state: 'answered', bytes: body };
            return { state: 'failed', reason: `${url.host} answered with HTTP ${status} and ${body.length} bytes when asked for revocations.` };
        }
        catch (error) {
            return { state: 'failed', reason: asRegistryError(error).message };
        }
    }
    #requestOf(query, url) {
        const { limits } = this.#http;
        const common = { url, redirects: 'follow', plainHttp: 'any-host', budget: new FetchBudget(limits) };
        if (query.kind === 'crl')
            return { ...common, method: 'GET', headers: {}, maxBytes: limits.blobBytes };
        const headers = { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' };
        return { ...common, method: 'POST', headers, body: query.request, maxBytes: maxOcspBytes };
    }
}

;// CONCATENATED MODULE: ./build/registry/create-registry.js









const usualCacheBytes = 64 * 1024 * 1024;
/** Puts the parts together; nothing is asked yet. */
const createRegistry = (options = {}) => {
    const { access = publicHostsOnly, limits = usualLimits, credentials = anonymous, cache = new MemoryContentCache(usualCacheBytes), } = options;
    const http = new HttpClient({ ...options, access, limits });
    const client = new AuthenticatedClient(http, credentials);
    return {
        images: github => new RegistryImageSource({ client, cache, ...(github ? { github } : {}) }),
        revocation: new RevocationClient(http),
        gitHubAttestations: gitHubAccess => new GitHubAttestationsHttp(http, gitHubAccess),
        fetchBundle: bundleFetcher(http),
        close: () => http.close(),
    };
};

;// CONCATENATED MODULE: ./build/signing/notary-v1/canonical-json.js
/** Deeper documents than real metadata, whose depth is 6. */
const maxDepth = 32;
/**
 * The form of JSON that Notary v1 signs: keys in the order of their bytes, no blanks, only integers, and only `"` and `\` escaped. Undefined for
 * what has no such form: fractions, and documents that are too deep. Source: github.com/docker/go, canonical/json.
 */
const canonicalJson = (value, depth = 0) => {
    if (depth > maxDepth)
        return undefined;
    if (value === null || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'number')
        return Number.isSafeInteger(value) ? String(value) : undefined;
    if (typeof value === 'string')
        return canonical_json_quote(value);
    if (Array.isArray(value))
        return canonical_json_joined('[', value.map(item => canonicalJson(item, depth + 1)), ']');
    if (typeof value !== 'object')
        return undefined;
    const entries = Object.entries(value).map(([key, item]) => [Buffer.from(key), key, item]);
    return canonical_json_joined('{', entries
        .toSorted(([a], [b]) => Buffer.compare(a, b))
        .map(([, key, item]) => {
        const text = canonicalJson(item, depth + 1);
        return text === undefined ? undefined : `${canonical_json_quote(key)}:${text}`;
    }), '}');
};
const canonical_json_quote = (text) => `"${text.replace(/["\\]/gu, '\\$&')}"`;
const canonical_json_joined = (open, parts, close) => parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`;

;// CONCATENATED MODULE: ./build/signing/notary-v1/trust-key.js



/** The SubjectPublicKeyInfo of Ed25519 up to the key itself. Source: RFC 8410. */
const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');
const minRsaBits = 2048;
const trust_key_maxCertificates = 8;
/** A key's id: the SHA-256 of its canonical JSON. Undefined for no key. */
const keyIdOf = ({ keytype, keyval }) => {
    const canonical = canonicalJson({ keytype, keyval: { private: null, public: keyval.public } });
    return canonical === undefined ? undefined : (0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex');
};
/** The certificates of an `ecdsa-x509` or `rsa-x509` key: the leaf, then intermediates. Empty when one can't be read. */
const certificatesOf = ({ keytype, keyval }) => {
    if (keytype !== 'ecdsa-x509' && keytype !== 'rsa-x509')
        return [];
    const blocks = Buffer.from(keyval.public, 'base64').toString('latin1').split('-----BEGIN ').slice(1);
    const certificates = blocks.slice(0, trust_key_maxCertificates).map(block => readPem(`-----BEGIN ${block}`));
    const readable = certificates.filter(certificate => certificate !== undefined);
    return readable.length === blocks.length ? readable : [];
};
const readPem = (block) => {
    try {
        return (0,x509_certificate/* readCertificate */.w$)(new external_node_crypto_.X509Certificate(block).raw);
    }
    catch {
        return undefined;
    }
};
/** Undefined for a key that can't be read, and of a type that is not supported. */
const publicKeyOf = (key) => {
    const bytes = Buffer.from(key.keyval.public, 'base64');
    switch (key.keytype) {
        case 'ecdsa':
        case 'rsa':
            return readSpki(bytes);
        case 'ed25519':
            return bytes.length === 32 ? readSpki(Buffer.concat([ed25519Prefix, bytes])) : undefined;
        default:
            return certificatesOf(key)[0]?.key;
    }
};
const readSpki = (der) => {
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' });
    }
    catch {
        return undefined;
    }
};
/** The SHA-256 of a key's SubjectPublicKeyInfo: the same for a key and for a certificate of it. */
const fingerprintOf = (key) => (0,external_node_crypto_.createHash)('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex');
/** Whether a signature is the key's. Source: github.com/notaryproject/notary, tuf/signed/verifiers.go. */
const isSignatureOf = (message, { method, sig }, key) => {
    const signature = Buffer.from(sig, 'base64');
    const isRsa = key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= minRsaBits;
    switch (method) {
        case 'ecdsa':
            return key.asymmetricKeyType === 'ec' && (0,external_node_crypto_.verify)('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
        case 'eddsa':
            return key.asymmetricKeyType === 'ed25519' && (0,external_node_crypto_.verify)(null, message, key, signature);
        case 'rsapss':
            return isRsa && (0,external_node_crypto_.verify)('sha256', message, { key, padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, signature);
        case 'rsapkcs1v15':
            return isRsa && (0,external_node_crypto_.verify)('sha256', message, key, signature);
        default:
            return false;
    }
};

;// CONCATENATED MODULE: ./build/signing/notary-v1/check-role.js



/**
 * Whether as many different keys of a role signed a file as its threshold demands. Returns them. A key that is listed under several ids (as
 * key and as certificate) counts once.
 */
const checkSignatures = ({ name, message, signatures }, keys, { keyids, threshold }) => {
    const signers = new Map();
    for (const signature of signatures) {
        const key = keyids.includes(signature.keyid) && Object.hasOwn(keys, signature.keyid) ? keys[signature.keyid] : undefined;
        const publicKey = key && keyIdOf(key) === signature.keyid ? publicKeyOf(key) : undefined;
        if (publicKey && isSignatureOf(message, signature, publicKey))
            signers.set(fingerprintOf(publicKey), publicKey);
    }
    return signers.size >= Math.max(threshold, 1)
        ? passed([...signers.values()])
        : outcome_refused('signature-invalid', `The ${name} metadata is signed by ${signers.size} of ${threshold} needed keys.`, 'Publish the trust data again with the keys of the role.');
};
/** Whether a file is still good by its own word. */
const checkFresh = ({ name, signed: { expires } }, now) => expires > now
    ? passed(undefined)
    : outcome_refused('expired', `The ${name} metadata expired on ${expires.toISOString()}.`, 'Publish the trust data again ("notary publish"); the server renews its own files.');
/** Whether bytes are those that another file describes: length, and every hash that is known, at least one. */
const checkHashes = (name, bytes, meta) => {
    if (meta === undefined)
        return outcome_refused('digest-mismatch', `The signed snapshot does not list the ${name} metadata.`);
    if (bytes === undefined)
        return outcome_refused('malformed', `The notary server has no ${name} metadata of the repository.`);
    const known = ['sha256', 'sha512'].filter(hash => Object.hasOwn(meta.hashes, hash));
    const fits = known.length > 0 &&
        bytes.length === meta.length &&
        known.every(hash => (0,external_node_crypto_.createHash)(hash)
            .update(bytes)
            .digest()
            .equals(Buffer.from(meta.hashes[hash] ?? '', 'base64')));
    return fits ? passed(undefined) : outcome_refused('digest-mismatch', `The ${name} metadata is not the file that signed metadata describes.`);
};

;// CONCATENATED MODULE: ./build/signing/notary-v1/metadata.js



/** Bounds of what real repositories have. Files in bytes. */
const metadata_maxFileBytes = 16_777_216;
const maxSignatures = 64;
const maxKeys = 512;
const shortText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(65_536));
/** In its one right spelling: another one for the same bytes would be a second form of the same signature. */
const base64Text = dist/* pipe */.FsL(shortText, dist/* check */.z6Y(text => Buffer.from(text, 'base64').toString('base64') === text));
const keyIds = dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(128))), dist/* maxLength */.Ru6(maxKeys));
const role = dist/* object */.Ikc({ keyids: keyIds, threshold: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)) });
const key = dist/* object */.Ikc({ keytype: dist/* string */.YjP(), keyval: dist/* object */.Ikc({ public: shortText }) });
const keys = dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), key), dist/* maxEntries */.bIj(maxKeys));
const fileMeta = dist/* object */.Ikc({ length: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()), hashes: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()) });
const files = dist/* record */.g1P(dist/* string */.YjP(), fileMeta);
const common = {
    expires: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* transform */.pdi(text => new Date(text)), dist/* check */.z6Y(date => !Number.isNaN(date.getTime()))),
    version: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
};
/** The parts of each file that are signed. Source: github.com/notaryproject/notary, tuf/data. */
const metadata_rootSchema = dist/* object */.Ikc({
    _type: dist/* literal */.euz('Root'),
    ...common,
    keys,
    roles: dist/* object */.Ikc({ root: role, targets: role, snapshot: role, timestamp: role }),
});
const timestampSchema = dist/* object */.Ikc({ _type: dist/* literal */.euz('Timestamp'), ...common, meta: dist/* object */.Ikc({ snapshot: fileMeta }) });
const snapshotSchema = dist/* object */.Ikc({ _type: dist/* literal */.euz('Snapshot'), ...common, meta: files });
const targetsSchema = dist/* object */.Ikc({
    _type: dist/* literal */.euz('Targets'),
    ...common,
    targets: files,
    delegations: dist/* object */.Ikc({
        keys: dist/* nullable */.mee(keys),
        roles: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ ...role.entries, name: dist/* string */.YjP(), paths: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP()), []) })), dist/* maxLength */.Ru6(maxKeys))),
    }),
});
const envelope = dist/* object */.Ikc({
    signed: dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()),
    signatures: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ keyid: dist/* string */.YjP(), method: dist/* string */.YjP(), sig: base64Text })), dist/* maxLength */.Ru6(maxSignatures)),
});
/** Reads a file by its schema. `bytes` are undefined when the server has no such file. */
const readMetadata = (name, schema, bytes) => {
    if (bytes === undefined)
        return outcome_refused('malformed', `The notary server has no ${name} metadata of the repository.`);
    const whole = bytes.length > metadata_maxFileBytes ? undefined : dist/* safeParse */.xLC(envelope, metadata_parseJson(bytes));
    const signed = whole?.success ? dist/* safeParse */.xLC(schema, whole.output.signed) : undefined;
    const message = whole?.success ? canonicalJson(whole.output.signed) : undefined;
    if (!whole?.success || !signed?.success || message === undefined)
        return outcome_refused('malformed', `The ${name} metadata is not what a notary server gives.`);
    return passed({ name, bytes, signed: signed.output, message: Buffer.from(message), signatures: whole.output.signatures });
};
/** Undefined when it is no JSON: no schema accepts that. */
const metadata_parseJson = (bytes) => {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/signing/notary-v1/root-pin.js





/** How long before its time a root certificate may be, in milliseconds. Source: notary, tuf/utils/x509.go. */
const maxSkew = 86_400_000;
/** Rotations that are followed. */
const maxRotations = 64;
const maxIntermediates = 8;
/** The root that the server shows now, when it is the pinned one or came from it. */
const checkRoot = (files, gun, pin, now) => {
    const current = readMetadata('root', metadata_rootSchema, files.get('root'));
    if (current.refusal)
        return current;
    const previous = pin.kind === 'root' ? followRotations(files, pin.root, current.value) : undefined;
    if (previous?.refusal)
        return previous;
    const keys = acceptedKeys(current.value.signed, gun, pin, now);
    if (keys.refusal)
        return keys;
    const own = checkSignatures(current.value, keys.value, current.value.signed.roles.root);
    return own.refusal ? own : current;
};
/** From the pinned root up to the current one, each signed by the keys before it. */
const followRotations = (files, pinned, current) => {
    const first = readMetadata('pinned root', metadata_rootSchema, pinned);
    if (first.refusal)
        return first;
    const { version } = current.signed;
    if (version < first.value.signed.version) {
        return outcome_refused('signature-invalid', `The root is of version ${version}, older than the pinned version ${first.value.signed.version}.`);
    }
    if (version - first.value.signed.version > maxRotations)
        return outcome_refused('malformed', `The root was rotated more than ${maxRotations} times since the pinned one.`, 'Pin a newer root.');
    let previous = first.value;
    // Why the pinned version itself is checked again: another root of the same number must not pass for it.
    for (let number = previous.signed.version; number <= version; number += 1) {
        const next = number === version ? passed(current) : number === first.value.signed.version ? first : readRoot(files, number);
        if (next.refusal)
            return next;
        if (next.value.signed.version !== number)
            return outcome_refused('malformed', `The metadata ${number}.root is of version ${next.value.signed.version}.`);
        for (const { keys, roles } of [previous.signed, next.value.signed]) {
            const signed = checkSignatures(next.value, keys, roles.root);
            if (signed.refusal)
                return signed;
        }
        previous = next.value;
    }
    return passed(undefined);
};
const readRoot = (files, version) => readMetadata(`${version}.root`, metadata_rootSchema, files.get(`${version}.root`));
/** The root keys whose certificates are for the repository and fit the pin. */
const acceptedKeys = (root, gun, pin, now) => {
    const named = root.roles.root.keyids.flatMap(id => {
        const key = Object.hasOwn(root.keys, id) ? root.keys[id] : undefined;
        const chain = key ? certificatesOf(key) : [];
        return key && isForGun(chain[0], gun, now) ? [{ id, key, chain }] : [];
    });
    if (named.length === 0) {
        return outcome_refused('certificate-untrusted', `No root key has a certificate that is valid now and whose common name is "${gun}".`, 'Renew the root key, or check that the repository is the right one.');
    }
    const accepted = named.filter(({ id, chain }) => fitsPin(id, chain, gun, pin, now));
    if (accepted.length > 0)
        return passed(Object.fromEntries(accepted.map(({ id, key }) => [id, key])));
    const found = named.map(({ id }) => id).join(', ');
    return pin.kind === 'keys'
        ? outcome_refused('key-mismatch', `The root keys of "${gun}" (${found}) are not the pinned ones.`, 'If the root was rotated on purpose, pin the new key.')
        : outcome_refused('certificate-untrusted', `The root certificates of "${gun}" are from no pinned authority for that repository.`, 'Pin the authority for the prefix of the repository.');
};
/** Source: notary, trustpinning/certs.go: common name is the GUN, a trailing `*` stands for any end; not an authority; valid now. */
const isForGun = (leaf, gun, now) => {
    if (leaf === undefined || leaf.basicConstraints?.authority === true)
        return false;
    const name = leaf.subject.attributes?.find(({ type }) => type === 'CN')?.value ?? '';
    const fits = name.endsWith('*') ? gun.startsWith(name.slice(0, -1)) : name === gun;
    return fits && leaf.notAfter >= now && leaf.notBefore.getTime() <= now.getTime() + maxSkew;
};
const fitsPin = (id, [leaf, ...intermediates], gun, pin, now) => {
    switch (pin.kind) {
        case 'keys':
            return pin.keyIds.includes(id);
        case 'authority':
            return (isUnder(gun, pin.gunPrefix) && leaf !== undefined && leadsTo(leaf, intermediates.slice(0, maxIntermediates), pin.certificates, now));
        default:
            return true;
    }
};
/** Why whole components: notary's plain prefix `docker.io/acme` would let the authority speak for `docker.io/acme-evil`, too. */
const isUnder = (gun, prefix) => gun === prefix || gun.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);
const leadsTo = (leaf, intermediates, anchors, now) => {
    let top = leaf;
    for (let step = 0; step <= intermediates.length; step += 1) {
        if (anchors.some(anchor => isAuthority(anchor, now) && (0,x509_certificate/* isIssuedBy */.rh)(top, anchor)))
            return true;
        const above = intermediates.find(candidate => candidate !== top && isAuthority(candidate, now) && (0,x509_certificate/* isIssuedBy */.rh)(top, candidate));
        if (above === undefined)
            return false;
        top = above;
    }
    return false;
};
const isAuthority = (certificate, now) => certificate.basicConstraints?.authority === true && (0,x509_certificate/* isValidIn */.AA)(certificate, now);

;// CONCATENATED MODULE: ./build/signing/notary-v1/verify-trust-metadata.js





/** Source: docker/cli, trust.ReleasesRole: the releases delegation first, then targets; no other delegation. */
const dockerRoles = ['targets/releases', 'targets'];
const verify_trust_metadata_maxRoles = 16;
const legacy = 'Docker Content Trust (Notary v1) is a legacy format; nothing protects against a server that shows old, still valid trust data.';
/** Verifies a repository's trust data on a Notary v1 server, and that it names the image. Stateless: versions are not compared between calls. */
const verifyTrustMetadata = (trust, image, requirement) => {
    const place = { kind: 'notary-server', name: `${trust.server} ${trust.gun}` };
    const found = findTarget(trust, image, requirement);
    if (found.refusal)
        return { state: 'refused', place, refusal: found.refusal };
    const { name, role, signer, rootSubject } = found.value;
    return {
        state: 'verified',
        signature: {
            kind: 'signature',
            format: 'notary-v1',
            place,
            signer: { engine: 'notary-v1', subject: `key sha256:${fingerprintOf(signer)}`, issuer: rootSubject, claims: { Role: role } },
            times: [],
            claimedName: name,
            remarks: [legacy, ...(requirement.pin.kind === 'first-use' ? ['The root key is trusted on first use: it is not pinned.'] : [])],
        },
    };
};
const findTarget = ({ files, gun }, image, { pin, roles = dockerRoles, now }) => {
    const wrong = roles.find(role => !/^targets(?:\/[^/]+)?$/u.test(role));
    if (wrong !== undefined || roles.length > verify_trust_metadata_maxRoles)
        return outcome_refused('unsupported', `The role "${wrong ?? roles[0]}" can not be asked for: only "targets" and roles directly below it.`);
    const root = checkRoot(files, gun, pin, now);
    if (root.refusal)
        return root;
    const rootFresh = checkFresh(root.value, now);
    if (rootFresh.refusal)
        return rootFresh;
    const snapshot = checkSnapshot(files, root.value, now);
    if (snapshot.refusal)
        return snapshot;
    const { meta } = snapshot.value.signed;
    const top = loadTargets('targets', files, meta, root.value.signed.keys, root.value.signed.roles.targets, now);
    if (top.refusal)
        return top;
    const found = searchRoles(roles, image, role => role === 'targets' ? top : loadDelegation(role, top.value.metadata.signed, image, files, meta, now));
    if (found.refusal)
        return found;
    if (found.value.target)
        return passed({ ...found.value.target, rootSubject: rootSubjectOf(root.value.signed) });
    const wanted = image.tag === undefined ? image.digest : `the tag "${image.tag}"`;
    return outcome_refused('digest-mismatch', [`The trust data of "${gun}" does not name ${wanted}.`, ...found.value.skipped].join(' '), 'Sign the tag ("docker trust sign"), or name the role that signs it.');
};
/** The first role that speaks about the image decides. `skipped`: why roles were left out. */
const searchRoles = (roles, image, load) => {
    const skipped = [];
    for (const role of roles) {
        const loaded = load(role);
        if (loaded?.refusal) {
            // Why only these: notary leaves out a delegation that is expired or under-signed, and goes on with the next role.
            if (loaded.refusal.code !== 'expired' && loaded.refusal.code !== 'signature-invalid')
                return loaded;
            skipped.push(loaded.refusal.reason);
        }
        else if (loaded) {
            const { metadata, signer } = loaded.value;
            const outcome = judgeTarget(metadata.signed.targets, image, role);
            if (outcome?.refusal)
                return outcome;
            if (outcome)
                return passed({ target: { name: outcome.value, role, signer }, skipped });
        }
    }
    return passed({ skipped });
};
/** The timestamp names the snapshot, the snapshot names all other files: together they are of one moment. */
const checkSnapshot = (files, root, now) => {
    const { keys, roles } = root.signed;
    const timestamp = verify_trust_metadata_verified(readMetadata('timestamp', timestampSchema, files.get('timestamp')), keys, roles.timestamp, now);
    if (timestamp.refusal)
        return timestamp;
    const described = checkHashes('snapshot', files.get('snapshot'), timestamp.value.metadata.signed.meta.snapshot);
    if (described.refusal)
        return described;
    const snapshot = verify_trust_metadata_verified(readMetadata('snapshot', snapshotSchema, files.get('snapshot')), keys, roles.snapshot, now);
    if (snapshot.refusal)
        return snapshot;
    const { metadata } = snapshot.value;
    const rootDescribed = checkHashes('root', root.bytes, ownMeta(metadata.signed.meta, 'root'));
    return rootDescribed.refusal ? rootDescribed : passed(metadata);
};
const verify_trust_metadata_verified = (read, keys, role, now) => {
    if (read.refusal)
        return read;
    const signed = checkSignatures(read.value, keys, role);
    if (signed.refusal)
        return signed;
    const fresh = checkFresh(read.value, now);
    if (fresh.refusal)
        return fresh;
    const [signer] = signed.value;
    return signer ? passed({ metadata: read.value, signer }) : outcome_refused('signature-invalid', `The ${read.value.name} metadata is not signed.`);
};
const ownMeta = (meta, name) => (Object.hasOwn(meta, name) ? meta[name] : undefined);
const loadTargets = (name, files, meta, keys, role, now) => {
    const described = checkHashes(name, files.get(name), ownMeta(meta, name));
    return described.refusal ? described : verify_trust_metadata_verified(readMetadata(name, targetsSchema, files.get(name)), keys, role, now);
};
/** Undefined when the role does not exist, has not signed anything, or may not speak about the tag. */
const loadDelegation = (name, top, image, files, meta, now) => {
    const role = top.delegations.roles?.find(candidate => candidate.name === name);
    if (role === undefined || ownMeta(meta, name) === undefined)
        return undefined;
    const loaded = loadTargets(name, files, meta, top.delegations.keys ?? {}, role, now);
    if (loaded.refusal)
        return loaded;
    const { metadata, signer } = loaded.value;
    const allowed = Object.entries(metadata.signed.targets).filter(([tag]) => role.paths?.some(prefix => tag.startsWith(prefix)));
    return image.tag !== undefined && !allowed.some(([tag]) => tag === image.tag)
        ? undefined
        : passed({ metadata: { ...metadata, signed: { ...metadata.signed, targets: Object.fromEntries(allowed) } }, signer });
};
/** The name under which the role knows the image; undefined when it does not speak about it. */
const judgeTarget = (targets, { tag, digest }, role) => {
    const wanted = Buffer.from(digest.slice('sha256:'.length), 'hex');
    const isWanted = (meta) => Buffer.from(meta?.hashes['sha256'] ?? '', 'base64').equals(wanted);
    if (tag === undefined) {
        const name = Object.keys(targets).find(candidate => isWanted(targets[candidate]));
        return name === undefined ? undefined : passed(name);
    }
    const meta = ownMeta(targets, tag);
    if (meta === undefined)
        return undefined;
    if (isWanted(meta))
        return passed(tag);
    const signed = Buffer.from(meta.hashes['sha256'] ?? '', 'base64').toString('hex');
    return outcome_refused('digest-mismatch', `The role "${role}" signed the tag "${tag}" for sha256:${signed}, and the image is ${digest}.`, 'Sign the tag again, or use the image that is signed.');
};
const rootSubjectOf = ({ keys, roles }) => roles.root.keyids.flatMap(id => (Object.hasOwn(keys, id) && keys[id] ? certificatesOf(keys[id]) : [])).at(0)?.subject.text ?? '';

// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(3917);
;// CONCATENATED MODULE: ./build/signing/sigstore/fulcio-claims.js
const arc = '1.3.6.1.4.1.57264.1';
/** Fulcio's extensions. Source: sigstore/fulcio, docs/oid-info.md. The first six are raw bytes, all later ones UTF8String in DER. */
const rawClaims = new Map([
    [`${arc}.1`, 'Issuer'],
    [`${arc}.2`, 'GitHub Workflow Trigger'],
    [`${arc}.3`, 'GitHub Workflow SHA'],
    [`${arc}.4`, 'GitHub Workflow Name'],
    [`${arc}.5`, 'GitHub Workflow Repository'],
    [`${arc}.6`, 'GitHub Workflow Ref'],
]);
const stringClaims = new Map([
    [`${arc}.8`, 'Issuer (V2)'],
    [`${arc}.9`, 'Build Signer URI'],
    [`${arc}.10`, 'Build Signer Digest'],
    [`${arc}.11`, 'Runner Environment'],
    [`${arc}.12`, 'Source Repository URI'],
    [`${arc}.13`, 'Source Repository Digest'],
    [`${arc}.14`, 'Source Repository Ref'],
    [`${arc}.15`, 'Source Repository Identifier'],
    [`${arc}.16`, 'Source Repository Owner URI'],
    [`${arc}.17`, 'Source Repository Owner Identifier'],
    [`${arc}.18`, 'Build Config URI'],
    [`${arc}.19`, 'Build Config Digest'],
    [`${arc}.20`, 'Build Trigger'],
    [`${arc}.21`, 'Run Invocation URI'],
    [`${arc}.22`, 'Source Repository Visibility At Signing'],
    [`${arc}.23`, 'Deployment Environment'],
]);
const decode = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
/** What Fulcio says of the signer, by the names of its table. Throws when a known extension is malformed. */
const readFulcioClaims = (certificate) => {
    const claims = {};
    for (const [oid, name] of rawClaims) {
        const extension = certificate.extension(oid);
        if (extension !== undefined)
            claims[name] = decode(extension.valueObj.value);
    }
    for (const [oid, name] of stringClaims) {
        const value = certificate.extension(oid)?.valueObj.subs[0]?.value;
        if (value !== undefined)
            claims[name] = decode(value);
    }
    return claims;
};

;// CONCATENATED MODULE: ./build/signing/sigstore/parsed-signature.js
/** How much a signature may carry. Real ones have one or two of each; the limits only keep hostile ones cheap. */
const signatureLimits = {
    /** Bytes of a certificate; Fulcio's have about 2,000. */
    certificate: 16_384,
    /** Certificates besides the signer's. */
    intermediates: 8,
    logEntries: 8,
    timestamps: 8,
    /** Bytes of an RFC 3161 response with its certificates. */
    timestamp: 65_536,
    /** Bytes of a signature value; RSA with 16,384 bits has 2,048. */
    signature: 4_096,
    /** Bytes of a log entry's body. */
    logBody: 2_097_152,
    /** Characters of a signed checkpoint. Why: its numbers are read as big integers, whose time grows with the square of their length. */
    checkpoint: 16_384,
    /** Hashes of an inclusion proof: a tree of 2^64 leaves. */
    proofHashes: 64,
    /** Bytes of a bundle, an envelope or a payload. */
    document: 16_777_216,
    /** Levels of nesting in a document. */
    depth: 100,
};

;// CONCATENATED MODULE: ./build/signing/sigstore/leaf-certificate.js





const oid = {
    organization: '2.5.4.10',
    subjectAltName: '2.5.29.17',
    extendedKeyUsage: '2.5.29.37',
    codeSigning: '1.3.6.1.5.5.7.3.3',
    fulcioUsername: '1.3.6.1.4.1.57264.1.7',
};
/** Strict ASCII. Why not `toString('ascii')` as the library has it: that clears the high bit, which makes another text of hostile bytes. */
const decodeAscii = (bytes) => {
    if (bytes.some(byte => byte > 0x7e || byte < 0x20))
        throw new RangeError('not printable ASCII');
    return bytes.toString('latin1');
};
const readUserName = (name) => name.subs[0]?.toOID() === oid.fulcioUsername ? name.subs[1]?.subs[0]?.value.toString('utf8') : undefined;
const readSubject = (name) => {
    if (!name.tag.isContextSpecific())
        return undefined;
    // Source: RFC 5280 4.2.1.6, GeneralName: 1 rfc822Name, 2 dNSName, 6 uniformResourceIdentifier, 0 otherName.
    if (name.tag.number === 0)
        return readUserName(name);
    return [1, 2, 6].includes(name.tag.number) ? decodeAscii(name.value) : undefined;
};
const readOrganization = (certificate) => {
    const issuer = certificate.tbsCertificate.subs[3];
    const attribute = issuer?.subs.flatMap(set => set.subs).find(each => each.subs[0]?.toOID() === oid.organization);
    return attribute?.subs[1]?.value.toString('utf8');
};
/** Why checked: the library makes an invalid date of impossible digits, which compares as neither earlier nor later. */
const readDate = (date) => {
    if (Number.isNaN(date.getTime()))
        throw new RangeError('no date');
    return date;
};
const readLeaf = (der) => {
    const certificate = core_dist.X509Certificate.parse(Buffer.from(der));
    const names = certificate.extension(oid.subjectAltName)?.valueObj.subs[0]?.subs ?? [];
    const usages = certificate.extension(oid.extendedKeyUsage)?.valueObj.subs[0]?.subs ?? [];
    const claims = readFulcioClaims(certificate);
    const issuer = claims['Issuer (V2)'] ?? claims['Issuer'];
    const authorityOrganization = readOrganization(certificate);
    return {
        certificate,
        der,
        key: (0,external_node_crypto_.createPublicKey)({ key: certificate.publicKey, format: 'der', type: 'spki' }),
        notBefore: readDate(certificate.notBefore),
        notAfter: readDate(certificate.notAfter),
        subjects: names
            .map(readSubject)
            .filter(subject => subject !== undefined)
            .filter(subject => subject !== ''),
        claims,
        signsCode: usages.some(usage => usage.toOID() === oid.codeSigning),
        hasSct: certificate.extension(core_dist.EXTENSION_OID_SCT) !== undefined,
        ...(issuer === undefined ? {} : { issuer }),
        ...(authorityOrganization === undefined ? {} : { authorityOrganization }),
    };
};
/** Reads a signer's certificate. */
const parseLeafCertificate = (der) => {
    if (der.length > signatureLimits.certificate) {
        return outcome_refuse('certificate-invalid', `The certificate has ${der.length} bytes, and ${signatureLimits.certificate} are allowed.`);
    }
    const leaf = attempt(() => readLeaf(der));
    return leaf.ok
        ? outcome_proven(leaf.value)
        : outcome_refuse('certificate-invalid', 'The certificate of the signature is not an X.509 certificate in DER.');
};
/**
 * A certificate that shows the library no SCT. Why: `@sigstore/verify` refuses an SCT of an unknown log even where none is demanded; it reads the
 * SCTs from a clone of the certificate.
 */
class CertificateWithoutSct extends core_dist.X509Certificate {
    clone() {
        const copy = super.clone();
        const at = copy.extensions.findIndex(extension => extension.subs[0]?.toOID() === core_dist.EXTENSION_OID_SCT);
        if (at >= 0)
            copy.extensions.splice(at, 1);
        return copy;
    }
}

// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var bundle_dist = __webpack_require__(1040);
;// CONCATENATED MODULE: ./build/signing/sigstore/pem.js
const begin = '-----BEGIN CERTIFICATE-----';
const end = '-----END CERTIFICATE-----';
const pem_base64 = /^[A-Za-z0-9+/=\s]*$/u;
/** The bytes of strict base64, or undefined. Node's own decoder leaves out what it doesn't know. */
const decodeBase64 = (text) => (pem_base64.test(text) ? Buffer.from(text, 'base64') : undefined);
/** The certificates of a PEM text in DER, in their order; undefined when it is no such text or has more than `limit`. */
const parsePemCertificates = (text, limit) => {
    const certificates = [];
    let from = text.indexOf(begin);
    while (from >= 0) {
        const to = text.indexOf(end, from);
        const der = to < 0 ? undefined : decodeBase64(text.slice(from + begin.length, to));
        if (der === undefined || certificates.length === limit)
            return undefined;
        certificates.push(der);
        from = text.indexOf(begin, to);
    }
    return certificates.length === 0 ? undefined : certificates;
};

;// CONCATENATED MODULE: ./build/signing/sigstore/parse-layer.js






/** Annotations of cosign's layers. Source: cosign's specs/SIGNATURE_SPEC.md and pkg/oci/static. */
const parse_layer_annotation = {
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    chain: 'dev.sigstore.cosign/chain',
    bundle: 'dev.sigstore.cosign/bundle',
    timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
};
const annotationBounds = { bytes: 2 * signatureLimits.logBody, depth: 8 };
const naturalNumber = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const rekorBundleSchema = dist/* object */.Ikc({
    SignedEntryTimestamp: dist/* string */.YjP(),
    Payload: dist/* object */.Ikc({
        body: dist/* string */.YjP(),
        integratedTime: naturalNumber,
        logIndex: naturalNumber,
        logID: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/u)),
    }),
});
const entryKindSchema = dist/* object */.Ikc({ kind: dist/* string */.YjP(), apiVersion: dist/* string */.YjP() });
const parse_layer_timestampSchema = dist/* object */.Ikc({ SignedRFC3161Timestamp: dist/* string */.YjP() });
const envelopeSchema = dist/* object */.Ikc({
    payloadType: dist/* string */.YjP(),
    payload: dist/* string */.YjP(),
    signatures: dist/* array */.YOg(dist/* object */.Ikc({ sig: dist/* string */.YjP() })),
});
/** The one signature of an envelope. Why refuse several: `@sigstore/verify` takes one, and none of the signing tools writes more. */
const refuseSignatureCount = (count) => outcome_refuse('unsupported', `The envelope has ${count} signatures, and only envelopes with exactly one can be verified.`, 'Sign the image again so that every signature has an envelope of its own.');
const parse_layer_parseEnvelope = (bytes) => {
    const json = parseBoundedJson(bytes, 'a DSSE envelope', { bytes: signatureLimits.document, depth: signatureLimits.depth });
    if (!json.ok)
        return json;
    const envelope = dist/* safeParse */.xLC(envelopeSchema, json.value);
    if (!envelope.success)
        return outcome_refuse('malformed', 'It is not a DSSE envelope with a payload, its type and signatures.');
    const { payloadType, payload: encoded, signatures } = envelope.output;
    const [first] = signatures;
    if (first === undefined || signatures.length !== 1)
        return refuseSignatureCount(signatures.length);
    const payload = decodeBase64(encoded);
    const signature = decodeBase64(first.sig);
    if (payload === undefined || signature === undefined)
        return outcome_refuse('malformed', 'The payload or the signature of the envelope is not base64.');
    const storedDigest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest();
    return outcome_proven({ kind: 'envelope', payloadType, payload, signature, storedDigest });
};
const parseMessage = (layer) => {
    const signature = decodeBase64(layer.annotations[parse_layer_annotation.signature] ?? '');
    if (signature === undefined || signature.length === 0) {
        return outcome_refuse('malformed', `The layer has no signature in its annotation ${parse_layer_annotation.signature}.`, 'Sign the image again.');
    }
    return outcome_proven({ kind: 'message', signature, bytes: Buffer.from(layer.payload) });
};
const parseLogEntry = (text) => {
    const malformed = outcome_refuse('malformed', `The annotation ${parse_layer_annotation.bundle} is not an entry of a transparency log.`, 'Sign the image again.');
    const json = parseBoundedJson(Buffer.from(text), 'a log entry', annotationBounds);
    const bundle = json.ok ? dist/* safeParse */.xLC(rekorBundleSchema, json.value) : undefined;
    if (bundle?.success !== true)
        return malformed;
    const { SignedEntryTimestamp, Payload } = bundle.output;
    const canonicalizedBody = decodeBase64(Payload.body);
    const signedEntryTimestamp = decodeBase64(SignedEntryTimestamp);
    if (canonicalizedBody === undefined || signedEntryTimestamp === undefined)
        return malformed;
    const body = parseBoundedJson(canonicalizedBody, 'a log entry', { bytes: signatureLimits.logBody, depth: signatureLimits.depth });
    const kind = body.ok ? dist/* safeParse */.xLC(entryKindSchema, body.value) : undefined;
    if (kind?.success !== true)
        return malformed;
    return outcome_proven({
        logIndex: String(Payload.logIndex),
        logId: { keyId: Buffer.from(Payload.logID, 'hex') },
        kindVersion: { kind: kind.output.kind, version: kind.output.apiVersion },
        integratedTime: String(Payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp },
        inclusionProof: undefined,
        canonicalizedBody,
    });
};
const parseTimestamp = (text) => {
    const json = parseBoundedJson(Buffer.from(text), 'a timestamp', annotationBounds);
    const timestamp = json.ok ? dist/* safeParse */.xLC(parse_layer_timestampSchema, json.value) : undefined;
    const der = timestamp?.success === true ? decodeBase64(timestamp.output.SignedRFC3161Timestamp) : undefined;
    return der === undefined
        ? outcome_refuse('timestamp-invalid', `The annotation ${parse_layer_annotation.timestamp} is not an RFC 3161 timestamp.`, 'Sign the image again.')
        : outcome_proven(der);
};
const parseCertificates = (layer) => {
    const malformed = outcome_refuse('certificate-invalid', 'The certificates in the annotations of the signature are not PEM.', 'Sign the image again.');
    const leafText = layer.annotations[parse_layer_annotation.certificate] ?? '';
    const chainText = layer.annotations[parse_layer_annotation.chain] ?? '';
    const leaf = leafText === '' ? [] : parsePemCertificates(leafText, 1);
    const intermediates = chainText === '' ? [] : parsePemCertificates(chainText, signatureLimits.intermediates);
    if (leaf === undefined || intermediates === undefined)
        return malformed;
    const [certificate] = leaf;
    return outcome_proven({ intermediates, ...(certificate === undefined ? {} : { certificate }) });
};
/** Takes a cosign layer of before the bundles apart: payload or envelope, and its annotations. With `ignored`, the log entry isn't read. */
const parseLayer = (layer, transparencyLog) => {
    const content = layer.format === 'simple-signing' ? parseMessage(layer) : parse_layer_parseEnvelope(layer.envelope);
    if (!content.ok)
        return content;
    const certificates = parseCertificates(layer);
    if (!certificates.ok)
        return certificates;
    const entryText = transparencyLog === 'ignored' ? '' : (layer.annotations[parse_layer_annotation.bundle] ?? '');
    const entry = entryText === '' ? outcome_proven(undefined) : parseLogEntry(entryText);
    if (!entry.ok)
        return entry;
    const timestampText = layer.annotations[parse_layer_annotation.timestamp] ?? '';
    const timestamp = timestampText === '' ? outcome_proven(undefined) : parseTimestamp(timestampText);
    if (!timestamp.ok)
        return timestamp;
    return outcome_proven({
        content: content.value,
        ...certificates.value,
        logEntries: entry.value === undefined ? [] : [entry.value],
        timestamps: timestamp.value === undefined ? [] : [timestamp.value],
    });
};

;// CONCATENATED MODULE: ./build/signing/sigstore/parse-bundle.js








/** Source: sigstore/protobuf-specs, sigstore_bundle.proto. */
const mediaTypes = new Set([
    'application/vnd.dev.sigstore.bundle+json;version=0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3',
    'application/vnd.dev.sigstore.bundle.v0.3+json',
]);
const bundleSchema = dist/* looseObject */._H3({
    mediaType: dist/* string */.YjP(),
    verificationMaterial: dist/* looseObject */._H3({ tlogEntries: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J()), []) }),
    dsseEnvelope: dist/* optional */.lqM(dist/* looseObject */._H3({ signatures: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J()), []) })),
});
const hashNames = new Map([
    [protobuf_specs_dist.HashAlgorithm.SHA2_256, 'sha256'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_384, 'sha384'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_512, 'sha512'],
]);
const contentOf = (bundle) => {
    if (bundle.content.$case === 'dsseEnvelope') {
        const { payloadType, payload, signatures } = bundle.content.dsseEnvelope;
        const [first] = signatures;
        return first === undefined ? refuseSignatureCount(0) : outcome_proven({ kind: 'envelope', payloadType, payload, signature: first.sig });
    }
    const { messageDigest, signature } = bundle.content.messageSignature;
    const hash = hashNames.get(messageDigest.algorithm);
    if (hash === undefined)
        return outcome_refuse('unsupported', 'The bundle names a hash function other than SHA-256, SHA-384 and SHA-512.');
    return outcome_proven({ kind: 'detached', signature, digest: messageDigest.digest, hash });
};
const parse_bundle_certificatesOf = (bundle) => {
    const { content } = bundle.verificationMaterial;
    if (content.$case === 'certificate')
        return { certificate: content.certificate.rawBytes, intermediates: [] };
    if (content.$case === 'publicKey')
        return { intermediates: [] };
    const [certificate, ...intermediates] = content.x509CertificateChain.certificates.map(each => each.rawBytes);
    return { intermediates, ...(certificate === undefined ? {} : { certificate }) };
};
/** Takes a Sigstore bundle (v0.1 to v0.3) apart. With `ignored`, its log entries aren't read. */
const parseBundle = (bytes, transparencyLog) => {
    const json = parseBoundedJson(bytes, 'a Sigstore bundle', { bytes: signatureLimits.document, depth: signatureLimits.depth });
    if (!json.ok)
        return json;
    const shape = dist/* safeParse */.xLC(bundleSchema, json.value);
    if (!shape.success)
        return outcome_refuse('malformed', 'It is not a Sigstore bundle with a media type and verification material.');
    const { mediaType, verificationMaterial, dsseEnvelope } = shape.output;
    if (!mediaTypes.has(mediaType)) {
        return outcome_refuse('unsupported', `The bundle's media type is "${mediaType.slice(0, 100)}", and versions 0.1 to 0.3 are known.`);
    }
    if (dsseEnvelope !== undefined && dsseEnvelope.signatures.length !== 1)
        return refuseSignatureCount(dsseEnvelope.signatures.length);
    const tlogEntries = transparencyLog === 'ignored' ? [] : verificationMaterial.tlogEntries;
    const parsed = attempt(() => (0,bundle_dist/* bundleFromJSON */.vw)({ ...shape.output, verificationMaterial: { ...verificationMaterial, tlogEntries } }));
    if (!parsed.ok)
        return outcome_refuse('malformed', `The bundle lacks parts that its version (${mediaType}) demands.`, 'Sign the image again.');
    const content = attempt(() => contentOf(parsed.value));
    if (!content.ok)
        return content;
    if (!content.value.ok)
        return content.value;
    return outcome_proven({
        content: content.value.value,
        ...parse_bundle_certificatesOf(parsed.value),
        logEntries: parsed.value.verificationMaterial.tlogEntries,
        timestamps: (parsed.value.verificationMaterial.timestampVerificationData?.rfc3161Timestamps ?? []).map(each => each.signedTimestamp),
    });
};
/** Gives a bundle the bytes that it signs. Refused when they are others: the library does not compare them. */
const attachArtifact = (bundle, artifact) => {
    const { content, ...rest } = bundle;
    if (content.kind === 'envelope')
        return proven({ ...rest, content });
    const { signature, hash, digest } = content;
    if (!createHash(hash).update(artifact).digest().equals(digest)) {
        return refuse('digest-mismatch', `The bundle was made for bytes with the digest ${hash}:${digest.toString('hex')}.`);
    }
    return proven({ ...rest, content: { kind: 'message', signature, hash, bytes: Buffer.from(artifact) } });
};

;// CONCATENATED MODULE: ./build/signing/sigstore/github-attestation-requirement.js



const githubUrl = 'https://github.com/';
const actionsIssuer = 'https://token.actions.githubusercontent.com';
const slsaProvenance = 'https://slsa.dev/provenance/v1';
const instances = new Map([
    ['sigstore.dev', 'public-good'],
    ['GitHub, Inc.', 'github'],
]);
const startsWith = (prefix) => ({
    kind: 'regExp',
    source: `(?i)^${prefix}`,
    test: text => text.toLowerCase().startsWith(prefix.toLowerCase()),
});
const equalsIgnoringCase = (value) => ({
    kind: 'regExp',
    source: `(?i)^${value}$`,
    test: text => text.toLowerCase() === value.toLowerCase(),
});
const provenanceOf = (policy) => {
    const { owner, repository, signerWorkflow, sourceRef, runner } = policy;
    return {
        sourceRepository: repository === undefined ? startsWith(`${githubUrl}${owner}/`) : equalsIgnoringCase(`${githubUrl}${owner}/${repository}`),
        ...(signerWorkflow === undefined ? {} : { signerWorkflow }),
        ...(sourceRef === undefined ? {} : { sourceRef }),
        ...(runner === undefined ? {} : { runner }),
    };
};
const identityOf = ({ owner, repository, signerWorkflow, issuer }) => ({
    issuer: { kind: 'exact', value: issuer ?? actionsIssuer },
    subject: signerWorkflow ?? startsWith(repository === undefined ? `${githubUrl}${owner}/` : `${githubUrl}${owner}/${repository}/`),
});
const findInstance = (signature) => {
    const bundle = parseBundle(signature.bundle, 'ignored');
    if (!bundle.ok)
        return bundle;
    if (bundle.value.certificate === undefined) {
        return outcome_refuse('identity-mismatch', 'The attestation was signed with a key that has no certificate, so that it is none of GitHub.');
    }
    const leaf = parseLeafCertificate(bundle.value.certificate);
    if (!leaf.ok)
        return leaf;
    const organization = leaf.value.authorityOrganization ?? 'nobody';
    const instance = instances.get(organization);
    return instance === undefined
        ? outcome_refuse('certificate-untrusted', `The certificate was issued by "${organization}", and GitHub's attestations are by "sigstore.dev" or "GitHub, Inc.".`, "Attest the image with GitHub's action attest-build-provenance.")
        : outcome_proven(instance);
};
/**
 * What a GitHub artifact attestation must have, by the instance that its certificate claims to be of: Sigstore's public one logs certificates and
 * signatures; GitHub's own (private repositories) logs nothing and timestamps. The claim needs no proof: the instance's trust root is what the
 * signature is then verified with.
 */
const githubAttestationRequirement = (signature, policy, roots) => {
    const instance = findInstance(signature);
    if (!instance.ok)
        return instance;
    const signer = { kind: 'certificate', identities: [identityOf(policy)], provenance: provenanceOf(policy) };
    const asks = { kind: 'attestation', predicateType: policy.predicateType ?? slsaProvenance };
    if (instance.value === 'public-good') {
        return outcome_proven({
            signer,
            asks,
            trust: roots.publicGood,
            transparencyLog: 'required',
            timestamp: 'accepted',
            certificateTransparency: 'required',
        });
    }
    if (roots.github === undefined) {
        return outcome_refuse('certificate-untrusted', "The attestation is by GitHub's own instance, which signs for private repositories, and no trust root for it is configured.", "Put GitHub's trusted root (`gh attestation trusted-root`) among the organization's trust roots under the name `github`.");
    }
    return outcome_proven({
        signer,
        asks,
        trust: roots.github,
        transparencyLog: 'ignored',
        timestamp: 'required',
        certificateTransparency: 'ignored',
    });
};

;// CONCATENATED MODULE: ./build/signing/sigstore/simple-signing-payload.js




/** Source: containers/image, docs/containers-signature.5.md; sigstore/sigstore, pkg/signature/payload. */
const simple_signing_payload_payloadSchema = dist/* object */.Ikc({
    critical: dist/* object */.Ikc({
        type: dist/* string */.YjP(),
        identity: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ 'docker-reference': dist/* optional */.lqM(dist/* string */.YjP()) }))),
        image: dist/* object */.Ikc({
            'docker-manifest-digest': dist/* optional */.lqM(dist/* string */.YjP()),
            /** As cosign wrote it before version 1. */
            'Docker-manifest-digest': dist/* optional */.lqM(dist/* string */.YjP()),
        }),
    }),
});
/** Checks that a verified simple signing payload is cosign's and about this image. */
const checkSimpleSigningPayload = (payload, image) => {
    const json = parseBoundedJson(payload, 'a signed payload', { bytes: signatureLimits.document, depth: signatureLimits.depth });
    if (!json.ok)
        return json;
    const parsed = dist/* safeParse */.xLC(simple_signing_payload_payloadSchema, json.value);
    if (!parsed.success)
        return outcome_refuse('malformed', 'The signed payload is not a simple signing payload.');
    const { type, identity, image: claimed } = parsed.output.critical;
    if (type !== 'cosign container image signature') {
        return outcome_refuse('malformed', `The signed payload is of the type "${type.slice(0, 100)}", and not a cosign container image signature.`);
    }
    const digests = [claimed['docker-manifest-digest'], claimed['Docker-manifest-digest']].filter(digest => digest !== undefined);
    if (digests.length === 0 || digests.some(digest => digest !== image)) {
        return outcome_refuse('digest-mismatch', `The signature is about ${digests.map(digest => `"${digest.slice(0, 100)}"`).join(' and ') || 'no digest'}, and the image is ${image}.`, 'Sign this image: a signature holds for one digest only.');
    }
    return outcome_proven({ claimedName: identity?.['docker-reference'] ?? '' });
};

;// CONCATENATED MODULE: ./build/signing/sigstore/statement.js




/** What cosign 3 signs an image with. Why it is no attestation: its predicate is empty, it says no more than a signature does. */
const signaturePredicateType = 'https://sigstore.dev/cosign/sign/v1';
/** Subjects of one statement; GitHub attests 1,024 at once. */
const maxSubjects = 4096;
/** Source: in-toto/attestation, spec/v1/statement.md and spec/v0.1.0. */
const statementSchema = dist/* looseObject */._H3({
    _type: dist/* picklist */.KIO(['https://in-toto.io/Statement/v0.1', 'https://in-toto.io/Statement/v1']),
    subject: dist/* pipe */.FsL(dist/* array */.YOg(dist/* looseObject */._H3({ name: dist/* nullish */.cl6(dist/* string */.YjP()), digest: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())) })), dist/* maxLength */.Ru6(maxSubjects)),
    predicateType: dist/* string */.YjP(),
    predicate: dist/* optional */.lqM(dist/* unknown */.L5J()),
});
/** Reads the in-toto statement in an envelope. */
const parseStatement = (envelope) => {
    if (envelope.payloadType !== 'application/vnd.in-toto+json') {
        return outcome_refuse('unsupported', `The envelope holds "${envelope.payloadType.slice(0, 100)}", and not an in-toto statement.`);
    }
    const json = parseBoundedJson(envelope.payload, 'an in-toto statement', {
        bytes: signatureLimits.document,
        depth: signatureLimits.depth,
    });
    if (!json.ok)
        return json;
    const parsed = dist/* safeParse */.xLC(statementSchema, json.value);
    if (!parsed.success)
        return outcome_refuse('malformed', 'The envelope holds no in-toto statement with subjects and a predicate type.');
    const { subject, predicateType, predicate } = parsed.output;
    return outcome_proven({
        kind: predicateType === signaturePredicateType ? 'signature' : 'attestation',
        predicateType,
        predicate,
        subjects: subject.map(({ name, digest }) => ({ name: name ?? '', sha256: digest?.['sha256'] })),
        whole: json.value,
    });
};
/** Checks that a statement has the image among its subjects; the subject's name. */
const checkSubject = (statement, image) => {
    const found = statement.subjects.find(subject => `sha256:${subject.sha256}` === image);
    if (found !== undefined)
        return outcome_proven(found.name);
    const [first] = statement.subjects;
    return outcome_refuse('digest-mismatch', `The statement is about ${first?.sha256 === undefined ? 'nothing with a SHA-256 digest' : `sha256:${first.sha256.slice(0, 100)}`}${statement.subjects.length > 1 ? ` and ${statement.subjects.length - 1} more` : ''}, and the image is ${image}.`, 'Sign or attest this image: a statement holds for the digests that it names only.');
};

;// CONCATENATED MODULE: ./build/signing/string-match.js
/** Whether a text is what was asked for. */
const matchesString = (match, text) => match.kind === 'exact' ? match.value === text : match.test(text);

;// CONCATENATED MODULE: ./build/signing/sigstore/identity.js


const describe = (match) => (match.kind === 'exact' ? `"${match.value}"` : `/${match.source}/`);
const describeIdentity = ({ subject, issuer }) => [subject === undefined ? 'anybody' : describe(subject), ...(issuer === undefined ? [] : [`of the issuer ${describe(issuer)}`])].join(' ');
const matchingSubject = (leaf, wanted) => leaf.subjects.find(subject => wanted === undefined || matchesString(wanted, subject));
const hasIssuer = (leaf, wanted) => wanted === undefined || (leaf.issuer !== undefined && matchesString(wanted, leaf.issuer));
/**
 * Whether a certificate is of one of the wanted signers; its subject that matched. Why not the library's policy: it takes a subject for a regular
 * expression without anchors, so that `acme/payments` matches everything that contains it.
 */
const matchIdentity = (leaf, identities) => {
    let subjectFits = false;
    for (const { subject, issuer } of identities) {
        const found = matchingSubject(leaf, subject);
        if (found === undefined)
            continue;
        if (hasIssuer(leaf, issuer))
            return outcome_proven(found);
        subjectFits = true;
    }
    const signer = leaf.subjects.map(subject => `"${subject}"`).join(', ') || 'nobody by name';
    const issuer = leaf.issuer === undefined ? 'no issuer' : `the issuer "${leaf.issuer}"`;
    const wanted = identities.map(describeIdentity).join(', or ') || 'nobody';
    return outcome_refuse(subjectFits ? 'issuer-mismatch' : 'identity-mismatch', `It was signed by ${signer} of ${issuer}, and the policy wants ${wanted}.`, 'Sign the image with the identity that the policy names, or add this signer to the policy if it is trusted.');
};
const claimNames = {
    sourceRepository: 'Source Repository URI',
    sourceRef: 'Source Repository Ref',
    signerWorkflow: 'Build Signer URI',
};
const checkClaim = (leaf, name, wanted) => {
    const found = leaf.claims[name];
    if (wanted === undefined || (found !== undefined && matchesString(wanted, found)))
        return outcome_proven(undefined);
    return outcome_refuse('identity-mismatch', `The certificate's ${name} is ${found === undefined ? 'missing' : `"${found}"`}, and the policy wants ${describe(wanted)}.`, 'Build the image where the policy says, or change the policy.');
};
/**
 * Checks where a build ran, by the extensions of its certificate. A certificate without an issuer extension never passes: GitHub signs immutable
 * releases with one (`https://dotcom.releases.github.com`), which says nothing about a build.
 */
const checkProvenance = (leaf, provenance) => {
    if (leaf.issuer === undefined) {
        return outcome_refuse('issuer-mismatch', 'The certificate names no OIDC issuer, so that it proves no build.', "Attest the build's provenance in the workflow that builds the image (actions/attest-build-provenance).");
    }
    const { runner } = provenance;
    const claims = [
        [claimNames.sourceRepository, provenance.sourceRepository],
        [claimNames.sourceRef, provenance.sourceRef],
        [claimNames.signerWorkflow, provenance.signerWorkflow],
        ['Runner Environment', runner === undefined ? undefined : { kind: 'exact', value: runner }],
    ];
    for (const [name, wanted] of claims) {
        const checked = checkClaim(leaf, name, wanted);
        if (!checked.ok)
            return checked;
    }
    return outcome_proven(undefined);
};

;// CONCATENATED MODULE: ./build/signing/sigstore/log-entries.js







const log_entries_invalid = (reason) => outcome_refuse('log-entry-invalid', reason, 'Sign the image again, and record the signature in the transparency log that the policy trusts.');
/** The latest second that a Date can be. Source: ECMA-262, time values. */
const latestSecond = 8_640_000_000_000;
const isShort = (entry) => {
    const { inclusionProof } = entry;
    const numbers = [entry.logIndex, entry.integratedTime, inclusionProof?.logIndex ?? '0', inclusionProof?.treeSize ?? '0'];
    return (entry.canonicalizedBody.length <= signatureLimits.logBody &&
        numbers.every(number => /^-?\d{1,20}$/u.test(number)) &&
        Math.abs(Number(entry.integratedTime)) <= latestSecond &&
        (inclusionProof?.hashes.length ?? 0) <= signatureLimits.proofHashes &&
        (inclusionProof?.checkpoint?.envelope.length ?? 0) <= signatureLimits.checkpoint);
};
const bodySchema = dist/* looseObject */._H3({ kind: dist/* string */.YjP(), apiVersion: dist/* string */.YjP(), spec: dist/* looseObject */._H3({}) });
/** Reads the bodies of log entries, within bounds. */
const readLogEntries = (entries) => {
    if (entries.length > signatureLimits.logEntries) {
        return outcome_refuse('malformed', `It has ${entries.length} entries of transparency logs, and ${signatureLimits.logEntries} are allowed.`);
    }
    if (new Set(entries.map(entry => `${entry.logId.keyId.toString('hex')} ${entry.canonicalizedBody.toString('base64')}`)).size <
        entries.length) {
        return log_entries_invalid('The signature comes with the same entry of a transparency log twice.');
    }
    const read = [];
    for (const entry of entries) {
        if (!isShort(entry))
            return outcome_refuse('malformed', 'An entry of a transparency log is larger than entries can be.');
        const parsed = parseBoundedJson(entry.canonicalizedBody, 'a log entry', {
            bytes: signatureLimits.logBody,
            depth: signatureLimits.depth,
        });
        const body = parsed.ok ? dist/* safeParse */.xLC(bodySchema, parsed.value) : undefined;
        if (body?.success !== true)
            return log_entries_invalid('The body of the entry in the transparency log is not a Rekor entry.');
        read.push({ entry, body: body.output });
    }
    return outcome_proven(read);
};
/** An entry of cosign's attestations before 2.2 (`intoto` 0.0.1), which `@sigstore/verify` doesn't know: it holds the hash of the whole envelope. */
const isEnvelopeHashEntry = ({ entry, body }) => entry.kindVersion.kind === 'intoto' && entry.kindVersion.version === '0.0.1' && body.kind === 'intoto' && body.apiVersion === '0.0.1';
const envelopeHashSchema = dist/* object */.Ikc({
    content: dist/* object */.Ikc({ hash: dist/* object */.Ikc({ algorithm: dist/* literal */.euz('sha256'), value: dist/* string */.YjP() }) }),
});
const isPromised = (entry, trust) => {
    const promise = entry.inclusionPromise?.signedEntryTimestamp;
    if (promise === undefined)
        return false;
    const time = Number(entry.integratedTime) * 1000;
    const logs = trust.tlogs.filter(log => log.logID.equals(entry.logId.keyId) && log.validFor.start.getTime() <= time && time <= log.validFor.end.getTime());
    const payload = core_dist.json.canonicalize({
        body: entry.canonicalizedBody.toString('base64'),
        integratedTime: Number(entry.integratedTime),
        logIndex: Number(entry.logIndex),
        logID: entry.logId.keyId.toString('hex'),
    });
    return logs.some(log => (0,external_node_crypto_.verify)('sha256', Buffer.from(payload), log.publicKey, promise));
};
/** Verifies an `intoto` 0.0.1 entry: the log's promise (SET), and that it is about this envelope, byte for byte. */
const verifyEnvelopeHashEntry = ({ entry, body }, storedDigest, trust) => {
    if (storedDigest === undefined || entry.inclusionPromise === undefined) {
        return outcome_refuse('unsupported', 'Its log entry (intoto 0.0.1) holds the hash of an envelope as it was stored, which a bundle does not keep.', 'Attest the image again with cosign 2.2 or later.');
    }
    const promised = attempt(() => isPromised(entry, trust));
    if (!promised.ok || !promised.value)
        return log_entries_invalid('No trusted transparency log has signed the entry that comes with the signature.');
    const spec = dist/* safeParse */.xLC(envelopeHashSchema, body.spec);
    if (!spec.success || spec.output.content.hash.value !== storedDigest.toString('hex')) {
        return log_entries_invalid('The entry in the transparency log is about another envelope.');
    }
    return outcome_proven(undefined);
};
const log_entries_text = dist/* string */.YjP();
const rawBytes = dist/* object */.Ikc({ rawBytes: log_entries_text });
const verifierSchema = dist/* object */.Ikc({ publicKey: dist/* optional */.lqM(rawBytes), x509Certificate: dist/* optional */.lqM(rawBytes) });
/** Where each kind of entry keeps the signer's key. Source: sigstore/rekor, pkg/types; sigstore/rekor-tiles, entry.proto (0.0.2). */
const signerSchemas = {
    'hashedrekord 0.0.1': dist/* pipe */.FsL(dist/* object */.Ikc({ signature: dist/* object */.Ikc({ publicKey: dist/* object */.Ikc({ content: log_entries_text }) }) }), dist/* transform */.pdi(spec => [spec.signature.publicKey.content])),
    'dsse 0.0.1': dist/* pipe */.FsL(dist/* object */.Ikc({ signatures: dist/* array */.YOg(dist/* object */.Ikc({ verifier: log_entries_text })) }), dist/* transform */.pdi(spec => spec.signatures.map(each => each.verifier))),
    'intoto 0.0.1': dist/* pipe */.FsL(dist/* object */.Ikc({ publicKey: log_entries_text }), dist/* transform */.pdi(spec => [spec.publicKey])),
    'intoto 0.0.2': dist/* pipe */.FsL(dist/* object */.Ikc({ content: dist/* object */.Ikc({ envelope: dist/* object */.Ikc({ signatures: dist/* array */.YOg(dist/* object */.Ikc({ publicKey: log_entries_text })) }) }) }), dist/* transform */.pdi(spec => spec.content.envelope.signatures.map(each => each.publicKey))),
    'hashedrekord 0.0.2': dist/* pipe */.FsL(dist/* object */.Ikc({ hashedRekordV002: dist/* object */.Ikc({ signature: dist/* object */.Ikc({ verifier: verifierSchema }) }) }), dist/* transform */.pdi(spec => [spec.hashedRekordV002.signature.verifier])),
    'dsse 0.0.2': dist/* pipe */.FsL(dist/* object */.Ikc({ dsseV002: dist/* object */.Ikc({ signatures: dist/* array */.YOg(dist/* object */.Ikc({ verifier: verifierSchema })) }) }), dist/* transform */.pdi(spec => spec.dsseV002.signatures.map(each => each.verifier))),
};
const isKnownKind = (kind) => Object.hasOwn(signerSchemas, kind);
const namedSigner = ({ body }) => {
    const kind = `${body.kind} ${body.apiVersion}`;
    if (!isKnownKind(kind))
        return undefined;
    const parsed = dist/* safeParse */.xLC(signerSchemas[kind], body.spec);
    if (!parsed.success)
        return undefined;
    const [first, ...others] = parsed.output;
    return others.length === 0 ? first : undefined;
};
const log_entries_spkiOf = (key) => key.export({ format: 'der', type: 'spki' });
const isCertificateOf = (der, signer) => signer.certificate === undefined ? log_entries_spkiOf(new external_node_crypto_.X509Certificate(der).publicKey).equals(log_entries_spkiOf(signer.key)) : der.equals(signer.certificate);
const isSigner = (named, signer) => {
    if (typeof named === 'string') {
        const pem = decodeBase64(named)?.toString('latin1') ?? '';
        return pem.includes('CERTIFICATE')
            ? isCertificateOf(new external_node_crypto_.X509Certificate(pem).raw, signer)
            : log_entries_spkiOf((0,external_node_crypto_.createPublicKey)(pem)).equals(log_entries_spkiOf(signer.key));
    }
    const certificate = decodeBase64(named.x509Certificate?.rawBytes ?? '');
    if (certificate !== undefined && certificate.length > 0)
        return isCertificateOf(certificate, signer);
    return decodeBase64(named.publicKey?.rawBytes ?? '')?.equals(log_entries_spkiOf(signer.key)) === true;
};
/**
 * Checks that a log entry names the same certificate or key as the signature. `@sigstore/verify` compares signature and digest only, so that the
 * log would not show to its watchers who really signed.
 */
const checkEntrySigner = (read, signer) => {
    const named = namedSigner(read);
    const same = named === undefined ? outcome_proven(false) : attempt(() => isSigner(named, signer));
    return same.ok && same.value
        ? outcome_proven(undefined)
        : log_entries_invalid('The entry in the transparency log names another key or certificate than the signature has.');
};
/** `<log id in hexadecimal>#<index>`. The index of a proof is proven by it; that beside a promise is signed with it. */
const logWitness = (entry) => `${entry.logId.keyId.toString('hex')}#${entry.inclusionPromise === undefined ? (entry.inclusionProof?.logIndex ?? entry.logIndex) : entry.logIndex}`;
/** The SHA-256 of a key's SubjectPublicKeyInfo, as signers with keys are named. */
const keyName = (key) => `key sha256:${(0,external_node_crypto_.createHash)('sha256').update(log_entries_spkiOf(key)).digest('hex')}`;

;// CONCATENATED MODULE: ./build/signing/sigstore/signature-content.js


const hashesByLength = new Map([
    [32, 'sha256'],
    [48, 'sha384'],
    [64, 'sha512'],
]);
const isDigestOf = (bytes, digest) => {
    const hash = hashesByLength.get(digest.length);
    return hash !== undefined && (0,external_node_crypto_.createHash)(hash).update(bytes).digest().equals(digest);
};
const verifyWith = (hash, bytes, key, signature) => {
    try {
        return (0,external_node_crypto_.verify)(hash, bytes, key, signature);
    }
    catch {
        // Why: OpenSSL throws for some malformed signatures instead of answering that they do not verify.
        return false;
    }
};
/** The hash functions that a key of this kind signs with when nobody says which. Source: Sigstore's algorithm registry; cosign 2 takes SHA-256 for all. */
const usualHashes = (key) => {
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (curve === 'secp384r1')
        return ['sha384', 'sha256'];
    return curve === 'secp521r1' ? ['sha512', 'sha256'] : ['sha256'];
};
/**
 * What was signed, as `@sigstore/verify` wants it. Why our own: the library's takes SHA-256 for every envelope and for every message of cosign's
 * layers, so that Ed25519, P-384 and RSA with SHA-512 fail. Ed25519 has no hash.
 */
const signatureContent = (content, hashesFor) => {
    const signed = content.kind === 'message' ? content.bytes : core_dist.dsse.preAuthEncoding(content.payloadType, content.payload);
    const recorded = content.kind === 'message' ? content.bytes : content.payload;
    return {
        signature: content.signature,
        compareSignature: signature => signature.equals(content.signature),
        compareDigest: digest => isDigestOf(recorded, digest),
        compareSignedDigest: digest => isDigestOf(signed, digest),
        verifySignature: key => key.asymmetricKeyType === 'ed25519'
            ? verifyWith(null, signed, key, content.signature)
            : hashesFor(key).some(hash => verifyWith(hash, signed, key, content.signature)),
    };
};

;// CONCATENATED MODULE: ./build/signing/sigstore/timestamps.js




const remedy = 'Sign the image with a timestamp of an authority that the policy trusts (`cosign sign --timestamp-server-url`).';
const commonName = (subject) => subject
    .split('\n')
    .find(line => line.startsWith('CN='))
    ?.slice(3) ?? subject;
/** The name of the trusted authority that a timestamp claims to be of; undefined when it claims to be of none of them. */
const nameOfAuthority = (timestamp, trust) => {
    const { signerIssuer, signerSerialNumber } = timestamp;
    const authority = trust.timestampAuthorities.find(({ certChain: [leaf] }) => leaf?.serialNumber.equals(signerSerialNumber) === true && leaf.issuer.equals(signerIssuer));
    const leaf = authority?.certChain[0];
    return leaf === undefined ? undefined : commonName(new external_node_crypto_.X509Certificate(leaf.root.toDER()).subject);
};
const readTimestamp = (der, trust) => {
    if (der.length > signatureLimits.timestamp)
        throw new RangeError('too large');
    const timestamp = core_dist.RFC3161Timestamp.parse(Buffer.from(der));
    const authority = nameOfAuthority(timestamp, trust);
    const time = timestamp.signingTime;
    if (Number.isNaN(time.getTime()))
        throw new RangeError('no time');
    return authority === undefined ? undefined : { timestamp, time, authority };
};
/**
 * Reads the RFC 3161 timestamps that are to be verified. Those of authorities that the trust root does not name are left out, as cosign does: who
 * changes a signature could leave them out as well. One that claims to be of a trusted authority has to verify.
 */
const readTimestamps = (responses, demand, trust) => {
    if (responses.length > signatureLimits.timestamps) {
        return outcome_refuse('malformed', `It has ${responses.length} timestamps, and ${signatureLimits.timestamps} are allowed.`);
    }
    if (demand === 'required' && responses.length === 0) {
        return outcome_refuse('timestamp-missing', 'The policy wants an RFC 3161 timestamp, and the signature has none.', remedy);
    }
    const read = [];
    for (const der of trust.timestampAuthorities.length === 0 ? [] : responses) {
        const parsed = attempt(() => readTimestamp(der, trust));
        if (!parsed.ok)
            return outcome_refuse('timestamp-invalid', 'The timestamp of the signature is not an RFC 3161 response in DER.', remedy);
        if (parsed.value !== undefined)
            read.push(parsed.value);
    }
    if (demand === 'required' && read.length === 0) {
        return outcome_refuse('timestamp-invalid', "The RFC 3161 timestamp is of no authority that the policy's trust root names.", remedy);
    }
    return outcome_proven(read);
};

;// CONCATENATED MODULE: ./build/signing/sigstore/signature-case.js






const signAgain = 'Sign the image again.';
const invalidSignature = (parsed, requirement) => {
    if (requirement.signer.kind === 'certificate') {
        return outcome_refuse('signature-invalid', 'The signature does not verify with the key in its certificate: it or what was signed has been changed.', signAgain);
    }
    const wanted = keyName(requirement.signer.key);
    if (parsed.certificate === undefined) {
        return outcome_refuse('signature-invalid', `The signature does not verify with the policy's ${wanted}: another key has made it, or it or what was signed has been changed.`, 'Sign the image with the key that the policy names.');
    }
    return outcome_refuse('key-mismatch', `It was signed with a certificate, and not with the policy's ${wanted}.`, 'Sign the image with the key that the policy names, or let the policy name the signer of the certificate.');
};
/** The times that a signature claims: RFC 3161's, and a log's when it has signed it (SET). An entry with an inclusion proof only proves no time. */
const claimedTimes = (entries, timestamps) => [
    ...timestamps.map(({ time, authority }) => ({ source: 'timestamp-authority', time, witness: authority })),
    ...entries
        .filter(({ entry }) => entry.inclusionPromise !== undefined && entry.integratedTime !== '0')
        .map(({ entry }) => ({
        source: 'transparency-log',
        time: new Date(Number(entry.integratedTime) * 1000),
        witness: logWitness(entry),
    })),
];
const signature_case_readLeaf = (parsed, requirement) => {
    if (requirement.signer.kind === 'key')
        return outcome_proven(undefined);
    if (parsed.certificate === undefined) {
        return outcome_refuse('identity-mismatch', 'It was signed with a key that has no certificate, and the policy wants a signer with an identity.', 'Sign the image without a key of your own (`cosign sign`), or let the policy name the key.');
    }
    const leaf = parseLeafCertificate(parsed.certificate);
    if (!leaf.ok)
        return leaf;
    if (!leaf.value.signsCode) {
        return outcome_refuse('certificate-invalid', 'The certificate is not for signing code: it lacks the extended key usage codeSigning (1.3.6.1.5.5.7.3.3).', 'Issue the signer a certificate with that extended key usage.');
    }
    if (requirement.certificateTransparency === 'required' && !leaf.value.hasSct) {
        return outcome_refuse('sct-missing', 'The certificate is in no certificate transparency log: it has no SCT.', 'Sign with an authority that logs its certificates, or set `insecureIgnoreSCT` for this one.');
    }
    return leaf;
};
const checkValidity = (leaf, times, now) => {
    const { notBefore, notAfter } = leaf;
    for (const time of times.length === 0 ? [now] : times.map(each => each.time)) {
        if (!(notBefore <= time && time <= notAfter)) {
            return outcome_refuse('certificate-expired', `The certificate was valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}, and ${times.length === 0
                ? `it is ${now.toISOString()} now, with no proof that the signature is older`
                : `the signature was made at ${time.toISOString()}`}.`, times.length === 0 ? 'Sign the image again, with a timestamp or an entry in a transparency log.' : signAgain);
        }
    }
    return outcome_proven(undefined);
};
const checkLogged = (entries, times, requirement) => {
    if (requirement.transparencyLog === 'ignored')
        return outcome_proven(undefined);
    if (entries.length === 0) {
        return outcome_refuse('log-entry-missing', 'The policy wants an entry in a transparency log, and the signature comes with none.', 'Sign the image again without `--tlog-upload=false`; an entry that is in the log only and not with the signature does not count.');
    }
    if (requirement.signer.kind === 'certificate' && times.length === 0) {
        return outcome_refuse('timestamp-missing', 'Nothing proves when the certificate signed: the entry in the transparency log has no signed time, and there is no RFC 3161 timestamp.', 'Sign the image again with a timestamp (`cosign sign --timestamp-server-url`), which Rekor v2 needs.');
    }
    return outcome_proven(undefined);
};
/**
 * Reads all parts of a signature and refuses it for what needs no trust root: no entry, no timestamp, no certificate of the right kind, a signature
 * value that does not verify, a time outside the certificate's validity.
 */
const readCase = (parsed, requirement, now) => {
    if (parsed.content.signature.length > signatureLimits.signature)
        return outcome_refuse('malformed', 'The signature value is larger than signatures are.');
    const entries = readLogEntries(parsed.logEntries);
    if (!entries.ok)
        return entries;
    const timestamps = readTimestamps(parsed.timestamps, requirement.timestamp, requirement.trust);
    if (!timestamps.ok)
        return timestamps;
    const leaf = signature_case_readLeaf(parsed, requirement);
    if (!leaf.ok)
        return leaf;
    const { signer } = requirement;
    const content = signatureContent(parsed.content, key => {
        if (signer.kind === 'key')
            return [signer.hashAlgorithm];
        return parsed.content.kind === 'message' && parsed.content.hash !== undefined ? [parsed.content.hash] : usualHashes(key);
    });
    const key = signer.kind === 'key' ? signer.key : leaf.value?.key;
    if (key === undefined || !content.verifySignature(key))
        return invalidSignature(parsed, requirement);
    const times = claimedTimes(entries.value, timestamps.value);
    const logged = checkLogged(entries.value, times, requirement);
    if (!logged.ok)
        return logged;
    const valid = leaf.value === undefined ? outcome_proven(undefined) : checkValidity(leaf.value, times, now);
    if (!valid.ok)
        return valid;
    return outcome_proven({
        parsed,
        requirement,
        content,
        entries: entries.value,
        timestamps: timestamps.value,
        times,
        key,
        ...(leaf.value === undefined ? {} : { leaf: leaf.value }),
    });
};

;// CONCATENATED MODULE: ./build/signing/sigstore/authorities.js



const parseIntermediate = (der) => {
    const parsed = attempt(() => {
        if (der.length > signatureLimits.certificate)
            throw new RangeError('too large');
        return core_dist.X509Certificate.parse(Buffer.from(der));
    });
    return parsed.ok ? parsed.value : undefined;
};
const isIssuedBy = (certificate, issuer) => {
    const issued = attempt(() => issuer.isCA && certificate.issuer.equals(issuer.subject) && certificate.verify(issuer));
    return issued.ok && issued.value;
};
const extendAuthority = (authority, candidates) => {
    const certChain = [...authority.certChain];
    const waiting = new Set(candidates.filter(candidate => !certChain.some(known => known.equals(candidate))));
    // Why a loop over the growing chain: each certificate that joins may have issued the next one.
    for (let at = 0; at < certChain.length; at += 1) {
        for (const candidate of waiting) {
            const issuer = certChain[at];
            if (issuer === undefined || !isIssuedBy(candidate, issuer))
                continue;
            waiting.delete(candidate);
            certChain.push(candidate);
        }
    }
    return { ...authority, certChain };
};
/**
 * Lets intermediate certificates that came with a signature complete a chain (an own authority whose policy holds the root only). `@sigstore/verify`
 * trusts all that it is given, so only those are given that a trusted authority has issued; self-signed ones never are.
 */
const extendAuthorities = (authorities, intermediates) => {
    const candidates = intermediates.map(parseIntermediate).filter(candidate => candidate !== undefined);
    return authorities.map(authority => (candidates.length === 0 ? authority : extendAuthority(authority, candidates)));
};

;// CONCATENATED MODULE: ./build/signing/sigstore/verify-with-library.js





const verify_with_library_signAgain = 'Sign the image again.';
/**
 * A certificate with no proven time at all is judged now. Why a log entry's time: the library knows a time of these two kinds only, and fails with
 * a TypeError without any; this entry is not among those that it verifies.
 */
const presentTime = (now) => ({
    $case: 'transparency-log',
    tlogEntry: {
        logIndex: '0',
        logId: { keyId: Buffer.alloc(0) },
        kindVersion: { kind: '', version: '' },
        integratedTime: String(Math.floor(now.getTime() / 1000)),
        inclusionPromise: { signedEntryTimestamp: Buffer.alloc(0) },
        inclusionProof: undefined,
        canonicalizedBody: Buffer.alloc(0),
    },
});
const entityOf = (each, sct, now) => {
    const { leaf, entries, timestamps, times, content } = each;
    const certificate = sct === 'read' ? leaf?.certificate : leaf && new CertificateWithoutSct(leaf.certificate.root);
    return {
        signature: content,
        key: certificate === undefined ? { $case: 'public-key', hint: '' } : { $case: 'certificate', certificate },
        tlogEntries: entries.filter(entry => !isEnvelopeHashEntry(entry)).map(({ entry }) => entry),
        timestamps: [
            ...timestamps.map(({ timestamp }) => ({ $case: 'timestamp-authority', timestamp })),
            ...entries.map(({ entry }) => ({ $case: 'transparency-log', tlogEntry: entry })),
            ...(leaf !== undefined && times.length === 0 ? [presentTime(now)] : []),
        ],
    };
};
const trustFor = ({ requirement, parsed }) => {
    const { signer, trust } = requirement;
    // Why the policy's key whatever hint a bundle has: the policy decides who may sign, not the signature.
    return signer.kind === 'key'
        ? { ...trust, publicKey: () => ({ publicKey: signer.key, validFor: () => true }) }
        : { ...trust, certificateAuthorities: extendAuthorities(trust.certificateAuthorities, parsed.intermediates) };
};
const askLibrary = (each, trust, sct, now) => {
    const entity = entityOf(each, sct, now);
    const options = {
        tlogThreshold: entity.tlogEntries.length > 0 ? 1 : 0,
        timestampThreshold: 0,
        ctlogThreshold: sct === 'read' && each.leaf !== undefined ? 1 : 0,
    };
    try {
        new verify_dist/* Verifier */.BL(trust, options).verify(entity);
        return 'verified';
    }
    catch (error) {
        // Why not rethrown: the library throws TypeErrors and RangeErrors too when hostile parts lack what it reads.
        return error instanceof verify_dist/* VerificationError */.mk ? error.code : 'malformed';
    }
};
const refusals = {
    TLOG_ERROR: {
        code: 'log-entry-invalid',
        reason: 'The signature comes with the same entry of a transparency log twice.',
        remedy: verify_with_library_signAgain,
    },
    TLOG_BODY_ERROR: {
        code: 'log-entry-invalid',
        reason: 'The entry in the transparency log is about another signature or other content.',
        remedy: verify_with_library_signAgain,
    },
    TLOG_INCLUSION_PROMISE_ERROR: {
        code: 'log-entry-invalid',
        reason: "No transparency log of the policy's trust root has signed the entry that comes with the signature.",
        remedy: 'Sign the image with the transparency log that the policy trusts, or add the log to its trust root.',
    },
    TLOG_INCLUSION_PROOF_ERROR: {
        code: 'log-entry-invalid',
        reason: "The proof that the entry is in a transparency log of the policy's trust root does not hold.",
        remedy: 'Sign the image with the transparency log that the policy trusts, or add the log to its trust root.',
    },
    TLOG_MISSING_INCLUSION_ERROR: {
        code: 'log-entry-invalid',
        reason: 'Nothing proves that the entry is in the transparency log.',
        remedy: verify_with_library_signAgain,
    },
    TIMESTAMP_ERROR: {
        code: 'timestamp-invalid',
        reason: "The RFC 3161 timestamp is not of an authority of the policy's trust root, or not of this signature.",
        remedy: 'Sign the image with a timestamp of an authority that the policy trusts.',
    },
    CERTIFICATE_ERROR: {
        code: 'certificate-untrusted',
        reason: "The certificate does not chain up to an authority of the policy's trust root that was valid when the signature was made.",
        remedy: 'Sign the image with a certificate of an authority that the policy trusts, or add the authority to its trust root.',
    },
    PUBLIC_KEY_ERROR: { code: 'key-mismatch', reason: 'The key of the policy was not valid when the signature was made.' },
    SIGNATURE_ERROR: { code: 'signature-invalid', reason: 'The signature does not verify.', remedy: verify_with_library_signAgain },
    NOT_IMPLEMENTED_ERROR: { code: 'unsupported', reason: 'The signature needs a part of Sigstore that is not implemented.' },
    malformed: { code: 'malformed', reason: 'A part of the signature is missing or not what it has to be.', remedy: verify_with_library_signAgain },
};
const unknownTransparency = {
    code: 'sct-missing',
    reason: "No certificate transparency log of the policy's trust root has signed the certificate's SCT.",
    remedy: 'Add the log to the trust root, or set `insecureIgnoreSCT` for this authority.',
};
/** Has `@sigstore/verify` prove a signature's certificate chain, SCTs, log entries, timestamps and value; its codes become ours. */
const verifyWithLibrary = (each, now) => {
    const trust = trustFor(each);
    const sct = each.requirement.certificateTransparency === 'required' ? 'read' : 'hidden';
    const answer = askLibrary(each, trust, sct, now);
    if (answer === 'verified')
        return outcome_proven(undefined);
    // Why ask again: the library has one code for an untrusted chain and for an untrusted SCT, and messages are not decided on.
    const isSct = answer === 'CERTIFICATE_ERROR' && sct === 'read' && askLibrary(each, trust, 'hidden', now) !== 'CERTIFICATE_ERROR';
    return { ok: false, refusal: isSct ? unknownTransparency : refusals[answer] };
};

;// CONCATENATED MODULE: ./build/signing/sigstore/verify-parsed.js






const checkEntries = ({ entries, parsed, requirement, leaf, key }) => {
    const storedDigest = parsed.content.kind === 'envelope' ? parsed.content.storedDigest : undefined;
    for (const entry of entries) {
        const about = isEnvelopeHashEntry(entry) ? verifyEnvelopeHashEntry(entry, storedDigest, requirement.trust) : outcome_proven(undefined);
        if (!about.ok)
            return about;
        const named = checkEntrySigner(entry, { key, ...(leaf === undefined ? {} : { certificate: leaf.der }) });
        if (!named.ok)
            return named;
    }
    return outcome_proven(undefined);
};
const identify = ({ leaf, requirement }) => {
    const { signer } = requirement;
    if (signer.kind === 'key')
        return outcome_proven({ engine: 'sigstore', subject: keyName(signer.key) });
    if (leaf === undefined)
        return outcome_refuse('certificate-invalid', 'The signature has no certificate.');
    const subject = matchIdentity(leaf, signer.identities);
    if (!subject.ok)
        return subject;
    const provenance = signer.provenance === undefined ? outcome_proven(undefined) : checkProvenance(leaf, signer.provenance);
    if (!provenance.ok)
        return provenance;
    return outcome_proven({
        engine: 'sigstore',
        subject: subject.value,
        claims: leaf.claims,
        ...(leaf.issuer === undefined ? {} : { issuer: leaf.issuer }),
    });
};
const verify_parsed_remarksOf = ({ requirement, parsed, timestamps, leaf, times }) => [
    ...(requirement.transparencyLog === 'ignored' ? ['The transparency log was not consulted.'] : []),
    ...(leaf !== undefined && requirement.certificateTransparency === 'ignored' ? ['Certificate transparency (SCT) was not checked.'] : []),
    ...(parsed.timestamps.length > timestamps.length
        ? ['An RFC 3161 timestamp was left out: the trust root does not name its authority.']
        : []),
    ...(leaf !== undefined && times.length === 0 ? ['Nothing proves when the signature was made; the certificate is valid now.'] : []),
];
const claimSigner = (refusal, parsed) => {
    const leaf = parsed.certificate === undefined ? undefined : parseLeafCertificate(parsed.certificate);
    const claimedSigner = leaf?.ok === true ? leaf.value.subjects[0] : undefined;
    return claimedSigner === undefined ? refusal : { ...refusal, claimedSigner };
};
const prove = (parsed, requirement, now) => {
    const read = readCase(parsed, requirement, now);
    if (!read.ok)
        return read;
    const entries = checkEntries(read.value);
    const verified = entries.ok ? verifyWithLibrary(read.value, now) : entries;
    if (!verified.ok)
        return verified;
    const signer = identify(read.value);
    if (!signer.ok)
        return signer;
    return outcome_proven({ signer: signer.value, times: read.value.times, remarks: verify_parsed_remarksOf(read.value) });
};
/**
 * Proves who made a signature and when: the signature value, the certificate's chain, usage, transparency and validity, the log's entries, the
 * timestamps, and that the signer is one of those the requirement names. What was signed is not looked at.
 */
const verifyParsedSignature = (parsed, requirement, now) => {
    const proof = prove(parsed, requirement, now);
    return proof.ok ? proof : { ok: false, refusal: claimSigner(proof.refusal, parsed) };
};

;// CONCATENATED MODULE: ./build/signing/sigstore/verify-sigstore.js






const checkLayout = (signature, { layout, asks }) => {
    const found = signature.format === 'sigstore-bundle' ? 'bundle' : 'legacy';
    if (layout !== undefined && layout !== found) {
        return outcome_refuse('not-applicable', layout === 'bundle'
            ? 'The policy accepts Sigstore bundles only, and this is a signature of the layout before.'
            : 'The policy accepts signatures of the layout before bundles only, and this is a bundle.', layout === 'bundle'
            ? 'Sign with cosign 3, or with `--new-bundle-format`.'
            : 'Sign with `--new-bundle-format=false`, or let the policy accept bundles.');
    }
    if (signature.format === 'simple-signing' && asks.kind === 'attestation') {
        return outcome_refuse('not-applicable', 'The policy asks for an attestation, and this is a signature.', 'Attest the image (`cosign attest`).');
    }
    return outcome_proven(undefined);
};
const checkStatementKind = (statement, { asks }) => {
    const found = statement.predicateType.slice(0, 200);
    if (asks.kind !== statement.kind) {
        return outcome_refuse('predicate-mismatch', asks.kind === 'signature'
            ? `The policy asks for a signature, and this is an attestation of the type "${found}".`
            : 'The policy asks for an attestation, and this is a signature.', asks.kind === 'signature' ? 'Sign the image (`cosign sign`).' : 'Attest the image (`cosign attest`).');
    }
    if (asks.kind === 'attestation' && asks.predicateType !== undefined && asks.predicateType !== statement.predicateType) {
        return outcome_refuse('predicate-mismatch', `The attestation is of the type "${found}", and the policy asks for "${asks.predicateType}".`, `Attest the image with the predicate type ${asks.predicateType}.`);
    }
    return outcome_proven(undefined);
};
const verifyEnvelope = (signature, parsed, image, requirement, now) => {
    const statement = parseStatement(parsed.content);
    if (!statement.ok)
        return statement;
    const kind = checkStatementKind(statement.value, requirement);
    if (!kind.ok)
        return kind;
    const proof = verifyParsedSignature(parsed, requirement, now);
    if (!proof.ok)
        return proof;
    const subject = checkSubject(statement.value, image.digest);
    if (!subject.ok)
        return subject;
    const { predicateType, predicate, whole } = statement.value;
    return outcome_proven({
        kind: statement.value.kind,
        format: signature.format,
        place: signature.place,
        ...proof.value,
        ...(subject.value === '' ? {} : { claimedName: subject.value }),
        predicateType,
        predicate,
        statement: whole,
    });
};
const verifyLayer = (layer, image, requirement, now) => {
    const parsed = parseLayer(layer, requirement.transparencyLog);
    if (!parsed.ok)
        return parsed;
    const { content } = parsed.value;
    if (content.kind === 'envelope')
        return verifyEnvelope(layer, { ...parsed.value, content }, image, requirement, now);
    const proof = verifyParsedSignature(parsed.value, requirement, now);
    if (!proof.ok)
        return proof;
    const claim = checkSimpleSigningPayload(content.bytes, image.digest);
    if (!claim.ok)
        return claim;
    const { claimedName } = claim.value;
    return outcome_proven({
        kind: 'signature',
        format: layer.format,
        place: layer.place,
        ...proof.value,
        ...(claimedName === '' ? {} : { claimedName }),
    });
};
const verifyBundle = (signature, image, requirement, now) => {
    const parsed = parseBundle(signature.bundle, requirement.transparencyLog);
    if (!parsed.ok)
        return parsed;
    const { content, ...rest } = parsed.value;
    if (content.kind === 'envelope')
        return verifyEnvelope(signature, { ...rest, content }, image, requirement, now);
    if (`sha256:${content.digest.toString('hex')}` !== image.digest) {
        return outcome_refuse('digest-mismatch', `The bundle signs bytes with the digest ${content.hash}:${content.digest.toString('hex')}, and the image is ${image.digest}.`);
    }
    return outcome_refuse('unsupported', "The bundle signs the manifest's bytes as a blob (`cosign sign-blob`), and not the image by an in-toto statement.", 'Sign the image with `cosign sign`.');
};
/**
 * Verifies a Sigstore signature or attestation of any layout against one requirement: cosign's layers and Sigstore bundles, with keys and
 * certificates, Rekor v1 and v2, RFC 3161. Pure, without network; never throws on hostile bytes. Each key or set of identities of a policy is a
 * requirement of its own. `now` judges certificates that nothing proves the time of.
 */
const verifySigstore = (signature, image, requirement, now) => {
    const applies = checkLayout(signature, requirement);
    const verify = () => signature.format === 'sigstore-bundle'
        ? verifyBundle(signature, image, requirement, now)
        : verifyLayer(signature, image, requirement, now);
    // Why once more around all: whatever hostile bytes make a library throw, the answer is a refusal.
    const verified = applies.ok ? attempt(verify) : applies;
    const outcome = verified.ok ? verified.value : verified;
    return outcome.ok
        ? { state: 'verified', signature: outcome.value }
        : { state: 'refused', place: signature.place, refusal: outcome.refusal };
};

;// CONCATENATED MODULE: ./build/signing/policy/signature-verifiers.js




/** The real ones. */
const signatureVerifiers = {
    verifySigstore: verifySigstore,
    githubAttestationRequirement: githubAttestationRequirement,
    verifyNotation: verifyNotation,
    verifyTrustMetadata: verifyTrustMetadata,
};

// EXTERNAL MODULE: ./node_modules/@sigstore/tuf/dist/index.js
var tuf_dist = __webpack_require__(4423);
;// CONCATENATED MODULE: ./build/verification/trust-root-updates.js







/** Sigstore's public instance. */
const publicGoodRepository = { mirror: tuf_dist.DEFAULT_MIRROR_URL };
const isAllowed = (mirror) => {
    if (!URL.canParse(mirror))
        return false;
    const { protocol, hostname } = new URL(mirror);
    return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
};
/** A folder for each first root: another root must not meet what was verified with the one before. */
const prepareFolder = async (repository, cacheFolder) => {
    const name = repository.root === undefined ? 'public-good' : (0,external_node_crypto_.createHash)('sha256').update(repository.root).digest('hex');
    const cachePath = (0,external_node_path_.join)(cacheFolder, name);
    await (0,promises_.mkdir)(cachePath, { recursive: true });
    if (repository.root === undefined)
        return { cachePath };
    const rootPath = (0,external_node_path_.join)(cachePath, 'first-root.json');
    await (0,promises_.writeFile)(rootPath, repository.root);
    return { cachePath, rootPath };
};
const within = async (milliseconds, work) => {
    const timer = new AbortController();
    const late = (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: timer.signal }).then(() => {
        throw new RangeError(`It took longer than ${milliseconds} ms.`);
    });
    // Why: the loser of the race still settles; its failure is nobody's.
    late.catch(() => undefined);
    work.catch(() => undefined);
    try {
        return await Promise.race([work, late]);
    }
    finally {
        timer.abort();
    }
};
const readTarget = async (repository, settings, from) => {
    const client = await (0,tuf_dist.initTUF)({
        mirrorURL: repository.mirror.replace(/\/$/u, ''),
        ...(await prepareFolder(repository, settings.cacheFolder)),
        timeout: settings.requestMilliseconds,
        retry: { retries: settings.retries },
        forceCache: from === 'cache',
    });
    return client.getTarget(repository.target ?? 'trusted_root.json');
};
const trust_root_updates_readRoot = async (repository, settings, from) => {
    try {
        const reading = parseTrustedRoot(Buffer.from(await within(settings.milliseconds, readTarget(repository, settings, from))));
        return reading.state === 'read' ? reading.root : reading.reason;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
};
/**
 * Brings a trust root up to date by TUF. Never throws: an update that fails keeps what was verified in an earlier run and has not expired, else
 * `seed`, and says so.
 */
const fetchTrustRoot = async (repository, seed, settings) => {
    const { mirror } = repository;
    if (!isAllowed(mirror))
        return { state: 'kept', root: seed, reason: `The trust root was not updated: '${mirror}' is no HTTPS address.` };
    const fresh = await trust_root_updates_readRoot(repository, settings, 'network');
    if (typeof fresh !== 'string')
        return { state: 'fresh', root: fresh };
    const cached = await trust_root_updates_readRoot(repository, settings, 'cache');
    const reason = `The trust root was not updated from ${mirror}: ${fresh}`;
    return { state: 'kept', root: typeof cached === 'string' ? seed : cached, reason };
};

;// CONCATENATED MODULE: ./build/verification/fetch-trust-roots.js





/** TUF repositories answer with few small files; the whole update may hold up a review for so long. */
const bounds = { requestMilliseconds: 10_000, milliseconds: 30_000, retries: 1 };
const ready = (name, root, note) => ({
    name,
    prepared: { state: 'ready', material: root.material },
    digest: root.digest,
    ...(note !== undefined && { note }),
});
const failed = (name, reason) => ({ name, prepared: { state: 'failed', reason }, digest: 'failed' });
const update = async (name, repository, seed, folder) => {
    const updated = await fetchTrustRoot(repository, seed, { cacheFolder: folder, ...bounds });
    if (updated.root === undefined)
        return failed(name, updated.state === 'kept' ? updated.reason : 'It is empty.');
    return ready(name, updated.root, updated.state === 'kept' ? updated.reason : undefined);
};
const fetchRemote = ({ name, root, mirror }, cache) => cache
    ? update(name, { mirror, root: Buffer.from(root) }, undefined, cache.folder)
    : Promise.resolve(failed(name, `It is kept at ${mirror}, and nothing is fetched here. Write its keys out, or put its trusted_root.json into the folder "trusted-roots".`));
const githubRemedy = 'Put GitHub\'s trusted_root.json ("gh attestation trusted-root") into the folder "trusted-roots" as github.json.';
/** Prepares the trust roots that policies name: reads the TUF repositories of those that have one. Never throws for the network's sake. */
const fetchTrustRoots = async (policies, cache) => {
    const needed = neededTrustRoots(policies);
    const remote = policies.trustRoots.flatMap(definition => definition.kind === 'remote' && needed.has(definition.name) ? [definition] : []);
    const shipped = publicGoodTrustRoot();
    const updated = needed.has(publicGood) && cache?.publicGood === 'updated' ? update(publicGood, publicGoodRepository, shipped, cache.folder) : undefined;
    const fetched = [
        (await updated) ?? ready(publicGood, shipped),
        ...(await Promise.all(remote.map(definition => fetchRemote(definition, cache)))),
        ...(needed.has(githubTrust) && !policies.trustRoots.some(({ name }) => name === githubTrust)
            ? [failed(githubTrust, githubRemedy)]
            : []),
    ];
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { name, digest } of fetched)
        hash.update(`${name} ${digest}\n`);
    return {
        roots: prepareTrustRoots(policies.trustRoots, new Map(fetched.map(({ name, prepared }) => [name, prepared]))),
        digest: hash.digest('hex'),
        notes: fetched.flatMap(({ note }) => note ?? []),
    };
};

;// CONCATENATED MODULE: ./build/verification/mirrored-images.js

/**
 * Asks in place of a registry the one that the organization keeps as its mirror (`docker.io` \u2192 `mirror.acme.test/hub`). What is fetched is the same
 * by its digest; policies are matched by the name that is written.
 */
const mirroredImages = (source, mirrors) => mirrors.size === 0 ? source : { fetchImage: query => source.fetchImage(mirrored(query, mirrors)) };
const mirrored = (query, mirrors) => {
    const { registry, repository, tag, digest } = query.reference;
    const mirror = mirrors.get(registry);
    if (mirror === undefined)
        return query;
    const written = `${mirror}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
    const reference = (0,image_reference/* parseImageReference */.o_)(written);
    return reference === undefined ? query : { ...query, reference };
};

;// CONCATENATED MODULE: ./build/verification/open-verification.js




/** Puts the parts together as policy says, and prepares the trust roots. */
const openVerification = async (setup) => {
    const { policies, credentials, github } = setup;
    const { http, private: privateHosts, mirrors } = policies.settings.registries;
    const registry = createRegistry({
        ...setup,
        access: { privateHosts: [...privateHosts, ...(setup.privateHosts ?? [])], plainHttpHosts: http },
        credentials,
    });
    const reader = typeof github === 'function' ? github(registry) : github;
    const { roots, digest, notes } = await fetchTrustRoots(policies, setup.trustRoots);
    return {
        basis: { policies, trustRoots: roots, verifiers: signatureVerifiers },
        trustDigest: digest,
        notes,
        ports: { images: setup.images ?? mirroredImages(registry.images(reader), mirrors), revocation: registry.revocation },
        close: () => registry.close(),
    };
};

// EXTERNAL MODULE: ./build/policy/image-settings.js
var image_settings = __webpack_require__(7861);
// EXTERNAL MODULE: ./build/policy/parse-org-policy.js + 4 modules
var parse_org_policy = __webpack_require__(7551);
// EXTERNAL MODULE: ./build/rules/catalog.js + 151 modules
var catalog = __webpack_require__(2125);
;// CONCATENATED MODULE: ./build/policy/digest.js

/** Keys that do not decide anything: where things are written, and what is said about them. */
const silent = new Set(['notes', 'source', 'organization', 'at']);
/**
 * SHA-256 (hex) of what a policy decides: two policies that decide the same, read from wherever, have the same digest. Rules and modes keep
 * their order, because the last one decides.
 */
const policyDigest = (policy) => canonicalDigest(policy, silent);
/** SHA-256 (hex) of plain data, whatever the order of its keys; those in `skipped` do not count at any depth. Maps and lists keep their order. */
const canonicalDigest = (value, skipped) => (0,external_node_crypto_.hash)('sha256', JSON.stringify(canonical(value, skipped)), 'hex');
const canonical = (value, skipped) => {
    if (value instanceof Map)
        return [...value].map(([key, item]) => [key, canonical(item, skipped)]);
    if (Array.isArray(value))
        return value.map(item => canonical(item, skipped));
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).filter(([key, item]) => item !== undefined && !skipped.has(key));
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, canonical(item, skipped)]));
};

// EXTERNAL MODULE: ./build/policy/parse.js + 1 modules
var parse = __webpack_require__(2373);
;// CONCATENATED MODULE: ./build/signing/notation/registry-scope.js
const host = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/u;
const port = /^\d{1,5}$/u;
/** Source: the distribution grammar, which Notation checks scopes by. */
const component = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/u;
/** A repository's longest name, in characters. */
const registry_scope_maxLength = 512;
/** What is wrong with a scope of a trust policy, which is an exact repository or `*`; undefined when nothing is. */
const registry_scope_scopeProblem = (scope) => {
    if (scope === '*' || isRepository(scope))
        return undefined;
    return { problem: `"${scope}" is no repository.`, hint: scopeHint(scope) };
};
const isRepository = (scope) => {
    const [domain = '', ...path] = scope.slice(0, registry_scope_maxLength + 1).split('/');
    const [name = '', number, ...more] = domain.split(':');
    return (scope.length <= registry_scope_maxLength &&
        more.length === 0 &&
        (number === undefined || port.test(number)) &&
        name.split('.').every(label => host.test(label)) &&
        path.length > 0 &&
        path.every(part => component.test(part)));
};
const scopeHint = (scope) => {
    if (scope.includes('://'))
        return 'Leave the scheme out: "registry.example/team/app".';
    if (scope.includes('*'))
        return 'Wildcards inside a scope are not supported: write each repository, or "*" alone for all of them.';
    if (scope.includes('@') || /:[^/]*$/u.test(scope))
        return 'Leave tag and digest out: a scope is a repository.';
    return 'Write the registry and the whole repository: "registry.example/team/app".';
};

;// CONCATENATED MODULE: ./build/signing/notation/parse-trust-policy.js








const action = dist/* picklist */.KIO(['enforce', 'log', 'skip']);
const parse_trust_policy_maxEntries = 1_000;
const maxText = 1_024;
const parse_trust_policy_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(maxText));
const texts = dist/* pipe */.FsL(dist/* array */.YOg(parse_trust_policy_text), dist/* maxLength */.Ru6(parse_trust_policy_maxEntries));
/** Source: Notary Project trust store and trust policy specification v1.1 (the version in the file is still 1.0). */
const trustPolicySchema = dist/* strictObject */.rej({
    version: dist/* literal */.euz('1.0'),
    trustPolicies: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({
        name: parse_trust_policy_text,
        registryScopes: dist/* pipe */.FsL(texts, dist/* minLength */.BpQ(1)),
        signatureVerification: dist/* strictObject */.rej({
            level: dist/* picklist */.KIO(['strict', 'permissive', 'audit', 'skip']),
            override: dist/* optional */.lqM(dist/* strictObject */.rej({
                integrity: dist/* optional */.lqM(dist/* unknown */.L5J()),
                authenticity: dist/* optional */.lqM(action),
                authenticTimestamp: dist/* optional */.lqM(action),
                expiry: dist/* optional */.lqM(action),
                revocation: dist/* optional */.lqM(action),
            })),
            verifyTimestamp: dist/* optional */.lqM(dist/* picklist */.KIO(['always', 'afterCertExpiry'])),
        }),
        trustStores: dist/* optional */.lqM(texts),
        trustedIdentities: dist/* optional */.lqM(texts),
    })), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(parse_trust_policy_maxEntries)),
});
/**
 * Reads a `trustpolicy.json`. Whatever Notation refuses is an error here too, and so is what only a plugin could judge. A store that the
 * policy names must be among `stores`.
 */
const parseTrustPolicy = (source, path, stores) => {
    if (parse_jws_parseJson(Buffer.from(source)) === undefined) {
        return { errors: [fileError(path, 'The file is no JSON.', 'Check it with "python3 -m json.tool" or "jq".')] };
    }
    const parsed = (0,parse/* parseDocument */.Tp)(trustPolicySchema, source, path, document => [
        ...twice(document),
        ...document.trustPolicies.flatMap((statement, index) => statementProblems(statement, ['trustPolicies', String(index)], stores)),
    ]);
    return parsed.errors ? parsed : { policy: { path, statements: readStatements(parsed) } };
};
const problem = (path, message, hint) => ({
    path,
    at: 'value',
    message,
    ...(hint !== undefined && { hint }),
});
/** Names and scopes that two statements have: which one counts would be a guess. */
const twice = ({ trustPolicies }) => {
    const names = new Set();
    const scopes = new Map();
    return trustPolicies.flatMap(({ name, registryScopes }, index) => {
        const at = ['trustPolicies', String(index)];
        const problems = names.has(name)
            ? [problem([...at, 'name'], `Two statements have the name "${name}".`, 'Give each statement its own name.')]
            : [];
        names.add(name);
        for (const [number, scope] of registryScopes.entries()) {
            const other = scopes.get(scope);
            if (other !== undefined) {
                problems.push(problem([...at, 'registryScopes', String(number)], `The scope "${scope}" stands in "${other}" already.`, 'Name each repository in one statement only.'));
            }
            scopes.set(scope, name);
        }
        return problems;
    });
};
const statementProblems = (statement, path, stores) => [
    ...scopesProblems(statement.registryScopes, [...path, 'registryScopes']),
    ...(statement.signatureVerification.level === 'skip'
        ? skipProblems(statement, path)
        : [
            ...overrideProblems(statement, [...path, 'signatureVerification', 'override']),
            ...storeProblems(statement.trustStores ?? [], [...path, 'trustStores'], stores),
            ...identityProblems(statement.trustedIdentities ?? [], [...path, 'trustedIdentities']),
        ]),
];
const scopesProblems = (scopes, path) => {
    const wildcard = scopes.indexOf('*');
    if (wildcard !== -1 && scopes.length > 1)
        return [problem([...path, String(wildcard)], '"*" must stand alone.', 'Put "*" into a statement of its own.')];
    return scopes.flatMap((scope, index) => {
        const wrong = registry_scope_scopeProblem(scope);
        return wrong ? [problem([...path, String(index)], wrong.problem, wrong.hint)] : [];
    });
};
/** A statement that verifies nothing, and still says how: one of the two can't be meant. */
const skipProblems = ({ registryScopes, trustStores = [], trustedIdentities = [], signatureVerification }, path) => {
    const skips = 'The level "skip" verifies no signature, so that';
    return [
        ...(registryScopes.includes('*')
            ? [
                problem([...path, 'registryScopes'], 'The level "skip" can not be for all repositories ("*").', 'Name the repositories whose signatures are not verified.'),
            ]
            : []),
        ...(trustStores.length > 0
            ? [problem([...path, 'trustStores'], `${skips} "trustStores" means nothing.`, 'Remove it, or choose another level.')]
            : []),
        ...(trustedIdentities.length > 0
            ? [problem([...path, 'trustedIdentities'], `${skips} "trustedIdentities" means nothing.`, 'Remove it, or choose another level.')]
            : []),
        ...(signatureVerification.override
            ? [
                problem([...path, 'signatureVerification', 'override'], `${skips} nothing can be overridden.`, 'Override one of strict, permissive and audit.'),
            ]
            : []),
    ];
};
const overrideProblems = ({ signatureVerification: { override = {} } }, path) => [
    ...('integrity' in override
        ? [
            {
                path: [...path, 'integrity'],
                at: 'key',
                message: '"integrity" can not be overridden.',
                hint: 'Remove it: integrity is always enforced.',
            },
        ]
        : []),
    ...validationTypes
        .filter(type => type !== 'revocation' && override[type] === 'skip')
        .map(type => problem([...path, type], `"${type}" can not be skipped.`, 'Write "log", which makes a remark of a failure; only revocation can be skipped.')),
];
const storeProblems = (names, path, stores) => {
    if (!names.some(name => !name.startsWith('tsa:'))) {
        return [
            problem(path, 'The statement trusts no store of certificate authorities.', 'Write "trustStores": ["ca:NAME"], with the root certificate in truststore/x509/ca/NAME/.'),
        ];
    }
    return names.flatMap((name, index) => {
        const at = [...path, String(index)];
        const store = parseStoreName(name);
        if (store === undefined)
            return [
                problem(at, `"${name}" is no trust store.`, 'Write "ca:NAME", "signingAuthority:NAME" or "tsa:NAME", the name of letters, digits, "_", "." and "-".'),
            ];
        if (names.indexOf(name) !== index)
            return [problem(at, `The trust store "${name}" is named twice.`, 'Remove one of the two.')];
        return stores.has(trustStoreKey(store))
            ? []
            : [
                problem(at, `There are no certificates of the trust store "${name}".`, `Put its root certificate into truststore/x509/${store.type}/${store.name}/.`),
            ];
    });
};
const parseStoreName = (text) => {
    const separator = text.indexOf(':');
    const [type, name] = [text.slice(0, Math.max(separator, 0)), text.slice(separator + 1)];
    return (type === 'ca' || type === 'signingAuthority' || type === 'tsa') && isStoreName(name) ? { type, name } : undefined;
};
const identityProblems = (identities, path) => {
    if (identities.length === 0)
        return [problem(path, 'The statement trusts no identity.', 'Write "trustedIdentities": ["x509.subject: C=\u2026, ST=\u2026, O=\u2026"].')];
    const wildcard = identities.indexOf('*');
    if (wildcard !== -1) {
        return identities.length === 1
            ? []
            : [problem([...path, String(wildcard)], '"*" must stand alone.', 'Remove it, or remove all other identities.')];
    }
    const parsed = identities.map(parseTrustedIdentity);
    return parsed.flatMap((identity, index) => {
        const at = [...path, String(index)];
        if (identity.problem !== undefined)
            return [problem(at, identity.problem, identity.hint)];
        const wider = parsed.findIndex((other, number) => number !== index && other.attributes !== undefined && includesAll(identity.attributes, other.attributes));
        return wider === -1 ? [] : [problem(at, `"${identities[index]}" is included in "${identities[wider]}".`, 'Remove one of the two.')];
    });
};
const readStatements = ({ document, root, file, }) => document.trustPolicies.map((statement, index) => {
    const { level, override: { integrity: _, ...override } = {}, verifyTimestamp = 'always' } = statement.signatureVerification;
    const place = root.children.get('trustPolicies')?.children.get(String(index));
    const identities = statement.trustedIdentities ?? [];
    return {
        name: statement.name,
        registryScopes: statement.registryScopes,
        level,
        actions: { ...levelActions[level], ...definedOnly(override) },
        verifyTimestamp,
        trustStores: (statement.trustStores ?? []).map(parseStoreName).filter(store => store !== undefined),
        trustedIdentities: identities.includes('*')
            ? 'any'
            : identities.map(parseTrustedIdentity).flatMap(({ attributes }) => (attributes ? [attributes] : [])),
        origin: `${file.path}:${file.lines.position(place?.range.start ?? 0).line}`,
    };
});
/** A key whose value is left out is no override. */
const definedOnly = (override) => Object.fromEntries(Object.entries(override).filter(([, value]) => value !== undefined));

// EXTERNAL MODULE: ./build/policy/config-error.js
var config_error = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/policy/policy-document.js
var policy_document = __webpack_require__(2522);
// EXTERNAL MODULE: ./build/text/closest-name.js
var closest_name = __webpack_require__(6214);
;// CONCATENATED MODULE: ./build/signing/sigstore/trust-root-keys.js








/** From the epoch to the last time that a Date can be. */
const always = () => ({ start: new Date(0), end: new Date(8_640_000_000_000_000) });
const maxChain = 16;
const trust_root_keys_noKey = () => {
    throw new verify_dist/* VerificationError */.mk({ code: 'PUBLIC_KEY_ERROR', message: 'a trust root names no keys of signers' });
};
const trust_root_keys_readChain = (pem) => {
    const chain = parsePemCertificates(pem, maxChain);
    if (chain?.some(der => der.length > signatureLimits.certificate) !== false)
        return undefined;
    const parsed = attempt(() => ({ certChain: chain.map(der => core_dist.X509Certificate.parse(Buffer.from(der))), validFor: always() }));
    return parsed.ok ? parsed.value : undefined;
};
const readLog = ({ baseURL, publicKey }) => {
    const parsed = attempt(() => {
        const spki = spkiOf(decodeBase64(publicKey) ?? Buffer.alloc(0));
        const key = (0,external_node_crypto_.createPublicKey)({ key: spki, format: 'der', type: 'spki' });
        // Source: RFC 6962 3.2, LogID: the SHA-256 of the log's public key. Rekor names itself so too.
        return { baseURL, logID: (0,external_node_crypto_.createHash)('sha256').update(spki).digest(), publicKey: key, validFor: always() };
    });
    return parsed.ok ? parsed.value : undefined;
};
const readAll = (items, read) => {
    const values = [];
    for (const [index, item] of (items ?? []).entries()) {
        const value = read(item);
        if (value === undefined)
            return index;
        values.push(value);
    }
    return values;
};
const readEncodedChain = ({ certChain }) => trust_root_keys_readChain(decodeBase64(certChain)?.toString('latin1') ?? '');
/** Reads the keys of a TrustRoot document. The sentence of a refusal names the field. */
const trustRootFromKeys = (keys) => {
    const fields = {
        certificateAuthorities: readAll(keys.certificateAuthorities, readEncodedChain),
        timestampAuthorities: readAll(keys.timestampAuthorities, readEncodedChain),
        tLogs: readAll(keys.tLogs, readLog),
        ctLogs: readAll(keys.ctLogs, readLog),
    };
    for (const [field, read] of Object.entries(fields)) {
        if (typeof read === 'number') {
            const what = field.endsWith('Logs') ? 'a public key' : 'a chain of certificates';
            return { state: 'refused', reason: `sigstoreKeys.${field}[${read}] is not ${what} in PEM in base64.` };
        }
    }
    const { certificateAuthorities, timestampAuthorities, tLogs, ctLogs } = fields;
    if (typeof certificateAuthorities === 'number' ||
        typeof timestampAuthorities === 'number' ||
        typeof tLogs === 'number' ||
        typeof ctLogs === 'number') {
        return { state: 'refused', reason: 'The keys cannot be read.' };
    }
    const material = {
        certificateAuthorities: [...certificateAuthorities],
        timestampAuthorities: [...timestampAuthorities],
        tlogs: [...tLogs],
        ctlogs: [...ctLogs],
        publicKey: trust_root_keys_noKey,
    };
    const fault = findTrustFault(material);
    return fault === undefined
        ? { state: 'read', root: { material, digest: digestOf(Buffer.from(JSON.stringify(keys))) } }
        : { state: 'refused', reason: `sigstoreKeys: ${fault}` };
};
/** Reads `keyless.ca-cert.data` of a ClusterImagePolicy: an own authority in PEM, whose logs and timestamps come from elsewhere. */
const trustRootFromAuthority = (pem) => trustRootFromKeys({ certificateAuthorities: [{ certChain: Buffer.from(pem).toString('base64') }] });
/** One trust root of several: what each of them trusts. */
const mergeTrust = (materials) => ({
    certificateAuthorities: materials.flatMap(each => each.certificateAuthorities),
    timestampAuthorities: materials.flatMap(each => each.timestampAuthorities),
    tlogs: materials.flatMap(each => each.tlogs),
    ctlogs: materials.flatMap(each => each.ctlogs),
    publicKey: trust_root_keys_noKey,
});

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/signing/policy/compile-regexp.js

/** Longest expression, in UTF-16 units. */
const maxSource = 1_000;
/** Compiles a regular expression of Go's syntax. It finds anywhere in a text, as Go's `MatchString` does; the writer anchors it. */
const compileRegExp = (source) => {
    if (source.length > maxSource)
        return { problem: `is longer than ${maxSource} characters` };
    try {
        const compiled = build/* RE2JS */.L3.compile(source);
        return { match: { kind: 'regExp', source, test: text => compiled.matcher(text).find() } };
    }
    catch (error) {
        if (error instanceof build/* RE2JSException */.o_)
            return { problem: `is no regular expression in Go's syntax (${error.message})` };
        throw error;
    }
};

// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/env.js + 34 modules
var env = __webpack_require__(9869);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/parse.js + 3 modules
var esm_parse = __webpack_require__(3340);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/plan.js + 9 modules
var plan = __webpack_require__(8217);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/error.js
var error = __webpack_require__(2108);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/list.js
var list = __webpack_require__(9356);
;// CONCATENATED MODULE: ./build/signing/policy/cel-condition.js


/** Longest expression, in UTF-16 units. */
const cel_condition_maxSource = 4_096;
/** Brackets within each other: the parser calls itself for each. */
const maxBrackets = 50;
/** Loops (`all`, `exists`, `map`\u2026) within each other. */
const maxLoops = 3;
/** Elements of lists and maps that one evaluation may look at, all loops together. */
const maxSteps = 100_000;
/** Values of a predicate, of any kind; CycloneDX documents of big images have some 100,000. */
const maxValues = 500_000;
const cel_condition_maxDepth = 64;
const cel_condition_env = (0,env/* celEnv */.U)({
    re2: {
        compile: pattern => {
            const compiled = build/* RE2JS */.L3.compile(pattern);
            return { test: text => compiled.matcher(text).find() };
        },
    },
});
/** Compiles a condition. `problem` follows its name: `is longer than 4096 characters`. */
const compileCelCondition = (source) => {
    if (source.trim() === '')
        return { problem: 'is empty' };
    if (source.length > cel_condition_maxSource)
        return { problem: `is longer than ${cel_condition_maxSource} characters` };
    if (deepestBracket(source) > maxBrackets)
        return { problem: `has more than ${maxBrackets} brackets within each other` };
    try {
        const parsed = (0,esm_parse/* parse */.q)(source);
        if (loopDepth(parsed.expr) > maxLoops)
            return { problem: `has more than ${maxLoops} loops within each other` };
        const run = (0,plan/* plan */.e)(cel_condition_env, parsed);
        return { condition: { source, evaluate: bindings => evaluate(run, bindings) } };
    }
    catch (error) {
        // The parser throws on bad input; its message tells line and column.
        return { problem: `is no expression in CEL (${error instanceof Error ? error.message : String(error)})` };
    }
};
/** Strings are counted with the rest: a bound needs not be exact. */
const deepestBracket = (source) => {
    let depth = 0;
    let deepest = 0;
    for (const character of source) {
        if ('([{'.includes(character))
            depth += 1;
        else if (')]}'.includes(character))
            depth = Math.max(0, depth - 1);
        deepest = Math.max(deepest, depth);
    }
    return deepest;
};
/** How deep comprehensions lie in each other, anywhere in the tree. */
const loopDepth = (node) => {
    if (typeof node !== 'object' || node === null)
        return 0;
    const below = Object.values(node).reduce((deepest, child) => Math.max(deepest, loopDepth(child)), 0);
    return 'case' in node && node.case === 'comprehensionExpr' ? below + 1 : below;
};
const evaluate = (run, bindings) => {
    const budget = { steps: 0, values: 0, exceeded: false };
    try {
        const result = run(Object.fromEntries(Object.entries(bindings).map(([name, value]) => [name, counted(value, budget, 0)])));
        // Why before the result: `||` forgets the error that ended a loop.
        if (budget.exceeded)
            return tooMuch;
        if ((0,error/* isCelError */.Jr)(result))
            return { state: 'failed', reason: `The condition has no answer: ${result.message}.` };
        if (result === true)
            return { state: 'holds' };
        return result === false
            ? { state: 'fails', reason: 'The condition does not hold.' }
            : { state: 'failed', reason: 'The condition gives something else than true or false.' };
    }
    catch (error) {
        if (error instanceof BudgetExceeded)
            return tooMuch;
        return { state: 'failed', reason: `The condition has no answer: ${error instanceof Error ? error.message : String(error)}.` };
    }
};
const tooMuch = { state: 'failed', reason: 'The condition would take too long on what is attested.' };
class BudgetExceeded extends Error {
}
const spend = (budget) => {
    budget.steps += 1;
    if (budget.steps <= maxSteps)
        return;
    budget.exceeded = true;
    throw new BudgetExceeded('too many steps');
};
/** A value of parsed JSON as CEL takes it, whose lists and maps count what is read of them. */
const counted = (value, budget, depth) => {
    budget.values += 1;
    if (budget.values > maxValues || depth > cel_condition_maxDepth) {
        budget.exceeded = true;
        throw new BudgetExceeded('too large');
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
        return value;
    if (Array.isArray(value))
        return (0,list/* celList */.bC)(new CountedList(budget, value.map(item => counted(item, budget, depth + 1))));
    if (typeof value !== 'object')
        throw new TypeError(`a ${typeof value} is no JSON`);
    return new CountedMap(budget, Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, counted(item, budget, depth + 1)]])));
};
/** A list that counts what is iterated over. */
class CountedList extends Array {
    #budget;
    static get [Symbol.species]() {
        return Array;
    }
    constructor(budget, items) {
        super();
        for (const item of items)
            this.push(item);
        this.#budget = budget;
    }
    *values() {
        for (let index = 0; index < this.length; index += 1) {
            spend(this.#budget);
            yield this[index] ?? null;
        }
    }
}
/** A map that counts what is iterated over. */
class CountedMap extends Map {
    #budget;
    constructor(budget, entries) {
        super();
        for (const [key, value] of entries)
            this.set(key, value);
        this.#budget = budget;
    }
    *[Symbol.iterator]() {
        for (const entry of super.entries()) {
            spend(this.#budget);
            yield entry;
        }
    }
    entries() {
        return this[Symbol.iterator]();
    }
    *keys() {
        for (const key of super.keys()) {
            spend(this.#budget);
            yield key;
        }
    }
    *values() {
        for (const value of super.values()) {
            spend(this.#budget);
            yield value;
        }
    }
}

;// CONCATENATED MODULE: ./build/signing/policy/field-path.js
/** A field's name as Kubernetes writes it: `spec.authorities[0].key.data`. */
const fieldPath = (path) => path.reduce((text, key) => (/^\d+$/u.test(key) ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`), '');

;// CONCATENATED MODULE: ./build/signing/policy/field-problem.js

/** A problem with what a field says; `words` follow its name. */
const fieldProblem = (path, words, hint) => ({
    path,
    at: 'value',
    message: `"${fieldPath(path)}" ${words}.`,
    ...(hint !== undefined && { hint }),
});
/** A field that is known and can not be done. */
const unsupportedField = (path, why, hint) => ({
    path,
    at: 'key',
    message: `"${fieldPath(path)}" is not supported: ${why}.`,
    hint,
});
/** A problem unless exactly one of the fields is given. */
const exactlyOne = (path, given, names) => {
    const count = names.filter(name => Object.entries(given).some(([key, value]) => key === name && value !== undefined)).length;
    if (count === 1)
        return [];
    const fields = names.map(name => fieldPath([...path, name])).join(', ');
    return [fieldProblem(path, `must have exactly one of ${fields}, ${count === 0 ? 'and has none' : 'and has several'}`)];
};

;// CONCATENATED MODULE: ./build/signing/policy/condition-problems.js



const clusterOnly = {
    fetchConfigFile: "the image's configuration is not fetched",
    includeSpec: 'there is no resource of a cluster',
    includeObjectMeta: 'there is no resource of a cluster',
    includeTypeMeta: 'there is no resource of a cluster',
};
/** What is wrong with a condition on attestations or on a whole policy. */
const conditionProblems = (policy, path) => {
    if (policy === undefined)
        return [];
    const elsewhere = ['remote', 'configMapRef'].flatMap(name => policy[name] === undefined
        ? []
        : [unsupportedField([...path, name], 'a policy must not change without its repository', 'Write the condition under "data".')]);
    const fields = ['fetchConfigFile', 'includeSpec', 'includeObjectMeta', 'includeTypeMeta'].flatMap(name => policy[name] === undefined || policy[name] === false
        ? []
        : [unsupportedField([...path, name], clusterOnly[name], 'Remove it, and what the condition reads of it.')]);
    if (policy.type !== 'cel')
        return [
            {
                path: [...path, 'type'],
                at: 'value',
                message: `"${fieldPath([...path, 'type'])}" ${policy.type} is not supported: nothing here can evaluate it.`,
                hint: 'Write the condition in CEL ("type: cel"), in a policy of its own if a cluster needs this one, too.',
            },
            ...elsewhere,
            ...fields,
        ];
    if (policy.data === undefined)
        return elsewhere.length > 0
            ? [...elsewhere, ...fields]
            : [fieldProblem(path, `must have ${fieldPath([...path, 'data'])}, the condition`)];
    const words = compileCelCondition(policy.data).problem;
    return [...elsewhere, ...fields, ...(words === undefined ? [] : [fieldProblem([...path, 'data'], words)])];
};

// EXTERNAL MODULE: ./build/signing/policy/pem-blocks.js
var pem_blocks = __webpack_require__(19);
;// CONCATENATED MODULE: ./build/signing/policy/public-keys.js


/** More keys of one authority are a mistake. */
const public_keys_maxKeys = 20;
/** Labels of public keys that cosign writes and Go reads. Source: sigstore/sigstore, `cryptoutils.UnmarshalPEMToPublicKey`. */
const labels = { 'PUBLIC KEY': 'spki', 'RSA PUBLIC KEY': 'pkcs1' };
const public_keys_curves = new Set(['prime256v1', 'secp384r1', 'secp521r1']);
const leastRsaBits = 2_048;
/** Reads public keys in PEM, one or several. */
const readPublicKeys = (pem) => {
    const blocks = (0,pem_blocks/* pemBlocks */.P)(pem);
    if (!blocks)
        return { problem: 'is no public key in PEM' };
    if (blocks.length > public_keys_maxKeys)
        return { problem: `has more than ${public_keys_maxKeys} keys` };
    const keys = [];
    for (const { label, text } of blocks) {
        const type = labels[label];
        if (label.endsWith('PRIVATE KEY'))
            return { problem: 'holds a private key, which must be taken out of use now' };
        if (type === undefined)
            return { problem: `holds a "${label.slice(0, 40)}", not a public key` };
        const key = readKey(text, type);
        if (key === undefined)
            return { problem: 'is no public key in PEM' };
        const problem = weakness(key);
        if (problem !== undefined)
            return { problem };
        keys.push(key);
    }
    return { keys };
};
const readKey = (text, type) => {
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: text, format: 'pem', type });
    }
    catch {
        // Whatever OpenSSL says of it, the text is no key.
        return undefined;
    }
};
const weakness = ({ asymmetricKeyType, asymmetricKeyDetails }) => {
    if (asymmetricKeyType === 'ed25519')
        return undefined;
    if (asymmetricKeyType === 'ec')
        return public_keys_curves.has(asymmetricKeyDetails?.namedCurve) ? undefined : 'has a key on another curve than P-256, P-384 and P-521';
    if (asymmetricKeyType !== 'rsa')
        return 'has a key of a kind that signs no images';
    return (asymmetricKeyDetails?.modulusLength ?? 0) < leastRsaBits ? `has an RSA key of less than ${leastRsaBits} bits` : undefined;
};

;// CONCATENATED MODULE: ./build/signing/policy/cluster-image-policy-problems.js







/** The instances whose keys are known without a TrustRoot. */
const publicFulcio = 'https://fulcio.sigstore.dev';
const publicRekor = 'https://rekor.sigstore.dev';
/** What a policy of the right shape still can't mean, and what of it Tidewaiter can not do: nothing of a policy is ever left out silently. */
const clusterImagePolicyProblems = ({ spec }) => [
    ...spec.authorities.flatMap((authority, index) => authorityProblems(authority, ['spec', 'authorities', String(index)])),
    ...repeated(spec.authorities.map(({ name }) => name), index => ['spec', 'authorities', index, 'name']),
    ...conditionProblems(spec.policy, ['spec', 'policy']),
    ...(spec.match ?? []).flatMap(({ group, version, resource, selector }, index) => selector !== undefined && !group && !version && !resource
        ? [
            fieldProblem(['spec', 'match', String(index), 'selector'], 'needs a "resource" beside it', 'Name the kind of workload that has the labels.'),
        ]
        : []),
];
const repeated = (names, pathOf) => names.flatMap((name, index) => name !== undefined && names.indexOf(name) < index ? [fieldProblem(pathOf(String(index)), `"${name}" is given to two entries`)] : []);
const authorityProblems = (authority, path) => {
    const { key, keyless, attestations = [], source = [], ctlog } = authority;
    return [
        ...exactlyOne(path, authority, ['key', 'keyless', 'static']),
        ...(authority.static ? staticProblems(authority, path) : []),
        ...(key ? keyProblems(key, [...path, 'key']) : []),
        ...(keyless ? keylessProblems(keyless, [...path, 'keyless']) : []),
        ...(ctlog ? foreignUrl(ctlog, publicRekor, [...path, 'ctlog']) : []),
        ...source.flatMap((entry, index) => sourceProblems(entry, [...path, 'source', String(index)])),
        ...attestations.flatMap(({ policy }, index) => conditionProblems(policy, [...path, 'attestations', String(index), 'policy'])),
        ...repeated(attestations.map(({ name }) => name), index => [...path, 'attestations', index, 'name']),
    ];
};
const staticProblems = (authority, path) => ['attestations', 'source', 'ctlog', 'rfc3161timestamp', 'signatureFormat'].flatMap(name => authority[name] === undefined ? [] : [fieldProblem([...path, name], 'means nothing beside "static"', 'Remove one of the two.')]);
const keySources = ['data', 'kms', 'secretRef'];
const keyProblems = (key, path) => {
    const read = key.data === undefined ? undefined : readPublicKeys(key.data);
    return [
        ...exactlyOne(path, key, keySources),
        ...unreachable(key, path, 'Write the public key itself under "data"; "cosign public-key" prints it.'),
        ...(read?.problem === undefined ? [] : [fieldProblem([...path, 'data'], read.problem, 'Write what "cosign public-key" prints.')]),
    ];
};
/** Keys that are not in the file. */
const unreachable = (key, path, hint) => [
    ...(key.kms === undefined ? [] : [unsupportedField([...path, 'kms'], 'no key management service is asked', hint)]),
    ...(key.secretRef === undefined
        ? []
        : [unsupportedField([...path, 'secretRef'], 'there is no cluster whose secret could be read', hint)]),
];
const keylessProblems = (keyless, path) => {
    const { url, identities, 'ca-cert': authority, trustRootRef } = keyless;
    const certificates = [...path, 'ca-cert'];
    return [
        ...(authority === undefined ? foreignUrl({ url, trustRootRef }, publicFulcio, path) : []),
        ...(authority !== undefined && url !== undefined ? exactlyOne(path, keyless, ['ca-cert', 'url']) : []),
        ...(authority !== undefined && trustRootRef !== undefined ? exactlyOne(path, keyless, ['ca-cert', 'trustRootRef']) : []),
        ...(authority === undefined ? [] : exactlyOne(certificates, authority, keySources)),
        ...(authority === undefined ? [] : unreachable(authority, certificates, 'Write the certificates themselves under "data", in PEM.')),
        ...(authority?.data === undefined ? [] : certificateProblems(authority.data, [...certificates, 'data'])),
        ...identities.flatMap((identity, index) => {
            const at = [...path, 'identities', String(index)];
            return [
                ...exactlyOne(at, identity, ['issuer', 'issuerRegExp']),
                ...exactlyOne(at, identity, ['subject', 'subjectRegExp']),
                ...regExpProblems(identity.issuerRegExp, [...at, 'issuerRegExp']),
                ...regExpProblems(identity.subjectRegExp, [...at, 'subjectRegExp']),
            ];
        }),
    ];
};
const certificateProblems = (pem, path) => {
    const reading = trustRootFromAuthority(pem);
    return reading.state === 'read'
        ? []
        : [fieldProblem(path, 'must be certificates in PEM, the root last', `Reading them gave: ${reading.reason}`)];
};
const regExpProblems = (source, path) => {
    const words = source === undefined ? undefined : compileRegExp(source).problem;
    return words === undefined ? [] : [fieldProblem(path, words)];
};
/** An address that says nothing about whose keys to trust. */
const foreignUrl = ({ url, trustRootRef }, known, path) => url === undefined || trustRootRef !== undefined || url.replace(/\/$/u, '') === known
    ? []
    : [
        fieldProblem([...path, 'url'], `is not ${known}, whose keys are known`, `Name a TrustRoot document with the keys of this instance under "trustRootRef".`),
    ];
const sourceProblems = (source, path) => {
    const repository = source.oci === undefined ? undefined : (0,image_reference/* parseImageReference */.o_)(source.oci);
    const isRepository = repository !== undefined && repository.tag === undefined && repository.digest === undefined;
    return [
        ...(source.signaturePullSecrets === undefined
            ? []
            : [
                unsupportedField([...path, 'signaturePullSecrets'], 'there is no cluster whose secret could be read', 'Remove it, and give the credentials of that registry to Tidewaiter as those of others.'),
            ]),
        ...(source.oci === undefined
            ? [fieldProblem(path, `must have ${fieldPath([...path, 'oci'])}, the repository that the signatures are in`)]
            : isRepository
                ? []
                : [fieldProblem([...path, 'oci'], 'must be a repository without tag and digest: "ghcr.io/acme/signatures"')]),
        ...(source.tagPrefix === undefined || /^\w[\w.-]{0,63}$/u.test(source.tagPrefix)
            ? []
            : [fieldProblem([...path, 'tagPrefix'], 'must be the beginning of a tag')]),
    ];
};

;// CONCATENATED MODULE: ./build/signing/policy/cluster-image-policy-schema.js


/** Most entries of any list of a policy. */
const cluster_image_policy_schema_maxEntries = 200;
const cluster_image_policy_schema_maxText = 4_096;
/** A PEM file with some keys or a chain of certificates in it. */
const maxPem = 65_536;
const cluster_image_policy_schema_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(cluster_image_policy_schema_maxText));
const pem = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(maxPem));
const cluster_image_policy_schema_listOf = (item) => dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* maxLength */.Ru6(cluster_image_policy_schema_maxEntries));
const someOf = (item) => dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(cluster_image_policy_schema_maxEntries));
/** What is known and not supported, or says nothing about images: its content is not looked at. */
const anything = dist/* optional */.lqM(dist/* unknown */.L5J());
/** Kubernetes' ObjectMeta: only the name means something here. */
const objectMeta = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(253)),
    namespace: anything,
    labels: anything,
    annotations: anything,
    generateName: anything,
    generation: anything,
    uid: anything,
    resourceVersion: anything,
    creationTimestamp: anything,
    deletionTimestamp: anything,
    deletionGracePeriodSeconds: anything,
    finalizers: anything,
    managedFields: anything,
    ownerReferences: anything,
    selfLink: anything,
});
const keyRef = dist/* strictObject */.rej({
    data: dist/* optional */.lqM(pem),
    hashAlgorithm: dist/* optional */.lqM(dist/* picklist */.KIO(['sha256', 'sha384', 'sha512'])),
    kms: anything,
    secretRef: anything,
});
const identity = dist/* strictObject */.rej({
    issuer: dist/* optional */.lqM(cluster_image_policy_schema_text),
    issuerRegExp: dist/* optional */.lqM(cluster_image_policy_schema_text),
    subject: dist/* optional */.lqM(cluster_image_policy_schema_text),
    subjectRegExp: dist/* optional */.lqM(cluster_image_policy_schema_text),
});
const policy = dist/* strictObject */.rej({
    type: dist/* picklist */.KIO(['cel', 'cue', 'rego']),
    data: dist/* optional */.lqM(dist/* string */.YjP()),
    remote: anything,
    configMapRef: anything,
    fetchConfigFile: anything,
    includeSpec: anything,
    includeObjectMeta: anything,
    includeTypeMeta: anything,
});
const authority = dist/* strictObject */.rej({
    name: dist/* optional */.lqM(cluster_image_policy_schema_text),
    key: dist/* optional */.lqM(keyRef),
    keyless: dist/* optional */.lqM(dist/* strictObject */.rej({
        url: dist/* optional */.lqM(cluster_image_policy_schema_text),
        identities: someOf(identity),
        'ca-cert': dist/* optional */.lqM(keyRef),
        trustRootRef: dist/* optional */.lqM(cluster_image_policy_schema_text),
        insecureIgnoreSCT: dist/* optional */.lqM(dist/* boolean */.zMY()),
    })),
    static: dist/* optional */.lqM(dist/* strictObject */.rej({ action: dist/* picklist */.KIO(['pass', 'fail']), message: dist/* optional */.lqM(cluster_image_policy_schema_text) })),
    source: dist/* optional */.lqM(cluster_image_policy_schema_listOf(dist/* strictObject */.rej({ oci: dist/* optional */.lqM(cluster_image_policy_schema_text), tagPrefix: dist/* optional */.lqM(cluster_image_policy_schema_text), signaturePullSecrets: anything }))),
    ctlog: dist/* optional */.lqM(dist/* strictObject */.rej({ url: dist/* optional */.lqM(cluster_image_policy_schema_text), trustRootRef: dist/* optional */.lqM(cluster_image_policy_schema_text) })),
    attestations: dist/* optional */.lqM(cluster_image_policy_schema_listOf(dist/* strictObject */.rej({ name: cluster_image_policy_schema_text, predicateType: cluster_image_policy_schema_text, policy: dist/* optional */.lqM(policy) }))),
    rfc3161timestamp: dist/* optional */.lqM(dist/* strictObject */.rej({ trustRootRef: cluster_image_policy_schema_text })),
    signatureFormat: dist/* optional */.lqM(dist/* picklist */.KIO(['legacy', 'bundle'])),
});
const match = dist/* strictObject */.rej({
    group: dist/* optional */.lqM(dist/* string */.YjP()),
    version: dist/* optional */.lqM(dist/* string */.YjP()),
    resource: dist/* optional */.lqM(dist/* picklist */.KIO(['pods', 'deployments', 'replicasets', 'statefulsets', 'daemonsets', 'jobs', 'cronjobs'])),
    selector: dist/* optional */.lqM(dist/* strictObject */.rej({
        matchLabels: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), dist/* maxEntries */.bIj(cluster_image_policy_schema_maxEntries))),
        matchExpressions: dist/* optional */.lqM(cluster_image_policy_schema_listOf(dist/* strictObject */.rej({
            key: cluster_image_policy_schema_text,
            operator: dist/* picklist */.KIO(['In', 'NotIn', 'Exists', 'DoesNotExist']),
            values: dist/* optional */.lqM(cluster_image_policy_schema_listOf(dist/* string */.YjP())),
        }))),
    })),
});
const imagePattern = dist/* strictObject */.rej({
    glob: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1_024), dist/* regex */.yGV(image_glob/* imageGlobPattern */.WP, 'must be a glob over image names, of letters, digits and "-_:/*.@"')),
});
/**
 * A ClusterImagePolicy as it is written. Fields that sigstore's policy-controller has and Tidewaiter can not do are named here, so that they are
 * refused by name. Source: policy-controller, `pkg/apis/policy/v1beta1/clusterimagepolicy_types.go`.
 */
const clusterImagePolicySchema = dist/* strictObject */.rej({
    apiVersion: dist/* picklist */.KIO(['policy.sigstore.dev/v1beta1', 'policy.sigstore.dev/v1alpha1']),
    kind: dist/* literal */.euz('ClusterImagePolicy'),
    metadata: objectMeta,
    spec: dist/* strictObject */.rej({
        images: someOf(imagePattern),
        authorities: someOf(authority),
        policy: dist/* optional */.lqM(policy),
        mode: dist/* optional */.lqM(dist/* picklist */.KIO(['enforce', 'warn'])),
        match: dist/* optional */.lqM(cluster_image_policy_schema_listOf(match)),
    }),
    status: anything,
});

;// CONCATENATED MODULE: ./build/signing/policy/base64-text.js
/** A text in base64 (RFC 4648, with padding; white space between is left out). Undefined when it is none, or no UTF-8. */
const base64_text_decodeBase64 = (encoded) => {
    const packed = encoded.replace(/\s+/gu, '');
    if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(packed))
        return undefined;
    const bytes = Buffer.from(packed, 'base64');
    const text = bytes.toString('utf8');
    return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
};

;// CONCATENATED MODULE: ./build/signing/policy/read-trust-root.js


/** The keys of a document as trust material. */
const readTrustedKeys = ({ certificateAuthorities = [], tLogs = [], ctLogs = [], timestampAuthorities = [], }) => trustRootFromKeys({ certificateAuthorities, tLogs, ctLogs, timestampAuthorities });
/** A document without problems, in the words of the program. Undefined: it has problems. */
const readTrustRoot = ({ metadata, spec }, root, file) => {
    const base = { name: metadata.name, origin: `${file.path}:${file.lines.line(root.range.start)}` };
    if (spec.remote)
        return { kind: 'remote', ...base, root: base64_text_decodeBase64(spec.remote.root) ?? '', mirror: spec.remote.mirror };
    const reading = readTrustedKeys(spec.sigstoreKeys ?? {});
    return reading.state === 'read' ? { kind: 'keys', ...base, root: reading.root } : undefined;
};

;// CONCATENATED MODULE: ./build/signing/policy/trust-root-problems.js





/** Names of Merkle trees' hash; no log uses another. Sources: Rekor and RFC 6962; policy-controller's documents write either. */
const trust_root_problems_hashNames = new Set(['sha-256', 'sha256']);
/** What a TrustRoot of the right shape still can't mean, and what of it Tidewaiter can not do. */
const trustRootProblems = ({ metadata, spec }) => {
    const given = ['remote', 'repository', 'sigstoreKeys'].filter(name => spec[name] !== undefined);
    return [
        ...(metadata.name === publicGood
            ? [fieldProblem(['metadata', 'name'], `is "${metadata.name}", which is built in`, 'Choose another name.')]
            : []),
        ...(given.length === 1 ? [] : [fieldProblem(['spec'], 'must have exactly one of spec.sigstoreKeys, spec.remote')]),
        ...(spec.repository === undefined
            ? []
            : [
                {
                    path: ['spec', 'repository'],
                    at: 'key',
                    message: '"spec.repository" is not supported: a packed TUF repository is not unpacked.',
                    hint: 'Write its keys under "spec.sigstoreKeys", or name the mirror under "spec.remote".',
                },
            ]),
        ...(spec.remote ? remoteProblems(spec.remote) : []),
        ...(spec.sigstoreKeys ? keysProblems(spec.sigstoreKeys) : []),
    ];
};
const remoteProblems = ({ root, mirror, targets }) => [
    ...(isTufRoot(base64_text_decodeBase64(root)) ? [] : [fieldProblem(['spec', 'remote', 'root'], "must be a TUF repository's root.json in base64")]),
    ...(/^https:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w./-]*)?$/u.test(mirror)
        ? []
        : [fieldProblem(['spec', 'remote', 'mirror'], 'must be an address that begins with "https://"')]),
    ...(targets === undefined || targets === 'targets'
        ? []
        : [fieldProblem(['spec', 'remote', 'targets'], 'can only be "targets"', 'Leave it out.')]),
];
const isTufRoot = (text) => {
    if (text === undefined)
        return false;
    try {
        const parsed = JSON.parse(text);
        if (typeof parsed !== 'object' || parsed === null || !('signed' in parsed))
            return false;
        const { signed } = parsed;
        return typeof signed === 'object' && signed !== null && '_type' in signed && signed._type === 'root';
    }
    catch {
        // Not JSON: no root.
        return false;
    }
};
const keysProblems = (keys) => {
    const path = ['spec', 'sigstoreKeys'];
    const { certificateAuthorities = [], tLogs = [], ctLogs = [], timestampAuthorities = [] } = keys;
    if (certificateAuthorities.length + tLogs.length + ctLogs.length + timestampAuthorities.length === 0)
        return [fieldProblem(path, 'has no key in it')];
    const reading = readTrustedKeys(keys);
    return [
        ...(reading.state === 'read'
            ? []
            : [
                {
                    path,
                    at: 'value',
                    message: `"${fieldPath(path)}" can not be trusted: ${reading.reason}`,
                    hint: 'Write the PEM files in base64, the root last.',
                },
            ]),
        ...['tLogs', 'ctLogs'].flatMap(name => (keys[name] ?? []).flatMap(({ hashAlgorithm }, index) => hashAlgorithm === undefined || trust_root_problems_hashNames.has(hashAlgorithm.toLowerCase())
            ? []
            : [fieldProblem([...path, name, String(index), 'hashAlgorithm'], 'must be "sha-256"')])),
    ];
};

;// CONCATENATED MODULE: ./build/signing/policy/trust-root-schema.js


const trust_root_schema_maxEntries = 50;
/** Longest root.json or key in base64, in UTF-16 units. */
const trust_root_schema_maxLength = 262_144;
const trust_root_schema_base64 = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(trust_root_schema_maxLength));
const trust_root_schema_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(2_048));
const logs = dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ baseURL: trust_root_schema_text, hashAlgorithm: dist/* optional */.lqM(trust_root_schema_text), publicKey: trust_root_schema_base64 })), dist/* maxLength */.Ru6(trust_root_schema_maxEntries));
const authorities = dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({
    subject: dist/* optional */.lqM(dist/* strictObject */.rej({ organization: dist/* optional */.lqM(dist/* string */.YjP()), commonName: dist/* optional */.lqM(dist/* string */.YjP()) })),
    uri: dist/* optional */.lqM(trust_root_schema_text),
    certChain: trust_root_schema_base64,
})), dist/* maxLength */.Ru6(trust_root_schema_maxEntries));
/** A TrustRoot as it is written. Source: policy-controller, `pkg/apis/policy/v1alpha1/trustroot_types.go`. */
const trustRootSchema = dist/* strictObject */.rej({
    apiVersion: dist/* literal */.euz('policy.sigstore.dev/v1alpha1'),
    kind: dist/* literal */.euz('TrustRoot'),
    metadata: objectMeta,
    spec: dist/* strictObject */.rej({
        remote: dist/* optional */.lqM(dist/* strictObject */.rej({ root: trust_root_schema_base64, mirror: trust_root_schema_text, targets: dist/* optional */.lqM(trust_root_schema_text) })),
        repository: dist/* optional */.lqM(dist/* unknown */.L5J()),
        sigstoreKeys: dist/* optional */.lqM(dist/* strictObject */.rej({
            certificateAuthorities: dist/* optional */.lqM(authorities),
            tLogs: dist/* optional */.lqM(logs),
            ctLogs: dist/* optional */.lqM(logs),
            timestampAuthorities: dist/* optional */.lqM(authorities),
        })),
    }),
    status: dist/* optional */.lqM(dist/* unknown */.L5J()),
});

;// CONCATENATED MODULE: ./build/signing/policy/parse-policy-documents.js










/** Documents of all files together, items of lists among them. */
const maxDocuments = 1_000;
const maxItems = 1_000;
const parse_policy_documents_limits = { length: 1_048_576, documents: 200 };
/** Reads the documents of all files, and holds them against each other: names are given once, trust roots that are named exist. `otherTrustRoots` are names of those that are no documents. */
const parsePolicyDocuments = (files, otherTrustRoots = []) => {
    const policies = [];
    const trustRoots = [];
    const errors = [];
    const take = (parsed, list) => {
        if (parsed.errors)
            errors.push(...parsed.errors);
        else
            list.push(parsed);
    };
    let count = 0;
    for (const file of files) {
        const read = (0,policy_document/* readPolicyDocuments */.v)(file, parse_policy_documents_limits);
        if (read.errors) {
            errors.push(...read.errors);
            continue;
        }
        const items = read.documents.map(({ value, root }) => ({ value: withoutNulls(value), root })).flatMap(unfold);
        count += items.length;
        if (count > maxDocuments) {
            errors.push((0,config_error/* configError */.F)(file, { start: 0, end: 0 }, `There are more than ${maxDocuments} documents.`, 'Use globs instead of many policies.'));
            break;
        }
        for (const item of items) {
            const kind = parse_policy_documents_kindOf(item.value);
            if (kind === 'ClusterImagePolicy')
                take((0,parse/* checkDocument */.sw)(clusterImagePolicySchema, item, file, clusterImagePolicyProblems), policies);
            else if (kind === 'TrustRoot')
                take((0,parse/* checkDocument */.sw)(trustRootSchema, item, file, trustRootProblems), trustRoots);
            else
                errors.push(unknownKind(item, file, kind));
        }
    }
    // Why only then: a document with an error is missing among those that others name.
    const joint = errors.length > 0
        ? []
        : [
            ...repeatedNames(policies),
            ...repeatedNames(trustRoots, otherTrustRoots),
            ...missingTrustRoots(policies, trustRoots, otherTrustRoots),
        ];
    return { policies, trustRoots, errors: [...errors, ...joint] };
};
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Kubernetes takes a field without a value for one that is left out. */
const withoutNulls = (value) => {
    if (Array.isArray(value))
        return value.map(withoutNulls);
    if (!isRecord(value))
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, withoutNulls(item)]])));
};
const parse_policy_documents_kindOf = (value) => (isRecord(value) && typeof value['kind'] === 'string' ? value['kind'] : undefined);
const lists = new Set(['List', 'ClusterImagePolicyList', 'TrustRootList']);
/** The items of a list, as `kubectl get -o yaml` writes them; other documents as they are. */
const unfold = (document) => {
    const { value, root } = document;
    if (!lists.has(parse_policy_documents_kindOf(value)) || !isRecord(value) || !Array.isArray(value['items']))
        return [document];
    const placed = root.children.get('items')?.children;
    return value['items'].slice(0, maxItems + 1).map((item, index) => ({ value: item, root: placed?.get(String(index)) ?? root }));
};
const parse_policy_documents_known = ['ClusterImagePolicy', 'TrustRoot', 'List'];
const unknownKind = ({ root }, file, kind) => {
    const message = kind === undefined ? 'The document has no "kind".' : `Documents of the kind "${kind.slice(0, 80)}" are not read here.`;
    const close = kind === undefined ? undefined : (0,closest_name/* closestName */.N)(kind, parse_policy_documents_known);
    const hint = close === undefined ? `Known kinds: ${parse_policy_documents_known.join(', ')}.` : `Did you mean "${close}"?`;
    return (0,config_error/* configError */.F)(file, root.children.get('kind')?.range ?? root.range, message, hint);
};
const repeatedNames = (documents, others = []) => {
    const seen = new Map(others.map(name => [name, `trusted-roots/${name}.json`]));
    return documents.flatMap(({ document, root, file }) => {
        const { name } = document.metadata;
        const first = seen.get(name);
        const place = root.children.get('metadata')?.children.get('name')?.range ?? root.range;
        if (first === undefined) {
            seen.set(name, `${file.path}:${file.lines.line(place.start)}`);
            return [];
        }
        return [(0,config_error/* configError */.F)(file, place, `The name "${name}" is given twice.`, `Choose another one; the first is at ${first}.`)];
    });
};
const missingTrustRoots = (policies, trustRoots, others) => {
    const names = [...builtInTrustRoots, ...others, ...trustRoots.map(({ document }) => document.metadata.name)];
    return policies.flatMap(({ document, root, file }) => (0,parse/* placeErrors */.XG)(unknownReferences(document, names), root, file));
};
const unknownReferences = ({ spec }, names) => spec.authorities.flatMap((authority, index) => ['keyless', 'ctlog', 'rfc3161timestamp'].flatMap((part) => {
    const name = authority[part]?.trustRootRef;
    if (name === undefined || names.includes(name))
        return [];
    const path = ['spec', 'authorities', String(index), part, 'trustRootRef'];
    const close = (0,closest_name/* closestName */.N)(name, names);
    const hint = close === undefined ? `Known: ${names.join(', ')}.` : `Did you mean "${close}"?`;
    return [{ path, at: 'value', message: `"${fieldPath(path)}" names "${name}", and there is no such TrustRoot.`, hint }];
}));

// EXTERNAL MODULE: ./build/artifacts/source-file.js + 1 modules
var source_file = __webpack_require__(2695);
;// CONCATENATED MODULE: ./build/signing/policy/policy-files.js


/** The folder of the organization's policy repository that holds its image policies. */
const imagePolicyFolder = 'tidewaiter/image-policies';
const policy_files_maxFiles = 1_000;
/** Bytes of one file. */
const policy_files_maxBytes = 1_048_576;
/** What people put beside policies, and that is not meant to be one: `README.md`, `OWNERS`, `.gitkeep`. */
const isNote = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return name.startsWith('.') || !name.includes('.') || /\.(?:md|txt)$/iu.test(name);
};
/** Sorts the folder's files; `files` by path within it. A file that looks like a policy and is none is an error: a typo must not switch it off. */
const sortPolicyFiles = (files, folder) => {
    const documents = [];
    const trustStore = new Map();
    const trustedRoots = [];
    const errors = [];
    let trustPolicy;
    if (files.size > policy_files_maxFiles)
        errors.push(fileError(folder, `The folder has more than ${policy_files_maxFiles} files.`, 'Write several documents into one file.'));
    for (const [path, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, policy_files_maxFiles)) {
        const whole = `${folder}/${path}`;
        if (bytes.length > policy_files_maxBytes)
            errors.push(fileError(whole, `The file is longer than ${policy_files_maxBytes} bytes.`, 'Write it as several files.'));
        else if (path.startsWith('truststore/'))
            trustStore.set(whole, bytes);
        else if (/^trusted-roots\/[^/]+\.json$/u.test(path))
            trustedRoots.push({ path: whole, name: path.slice('trusted-roots/'.length, -'.json'.length), bytes });
        else if (/\.(?:ya?ml|json)$/u.test(path)) {
            const text = decodeText(bytes);
            if (text === undefined)
                errors.push(fileError(whole, 'The file is no text in UTF-8.'));
            else if (path === 'trustpolicy.json')
                trustPolicy = (0,source_file/* sourceFile */.s)(whole, text);
            else
                documents.push((0,source_file/* sourceFile */.s)(whole, text));
        }
        else if (!isNote(path))
            errors.push(fileError(whole, 'The file is neither a policy nor a note.', 'Policies end in .yaml, .yml or .json, notes in .md or .txt; certificates lie in truststore/x509/.'));
    }
    return { documents, trustPolicy, trustStore, trustedRoots, errors };
};
const decoder = new TextDecoder('utf-8', { fatal: true });
const decodeText = (bytes) => {
    try {
        return decoder.decode(bytes);
    }
    catch {
        // Not UTF-8: no text.
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/signing/policy/predicate-types.js
/** cosign's short names of predicate types. Source: cosign, `cmd/cosign/cli/options/predicate.go`. */
const shortNames = new Map([
    ['custom', 'https://cosign.sigstore.dev/attestation/v1'],
    ['slsaprovenance', 'https://slsa.dev/provenance/v0.2'],
    ['slsaprovenance02', 'https://slsa.dev/provenance/v0.2'],
    ['slsaprovenance1', 'https://slsa.dev/provenance/v1'],
    ['spdx', 'https://spdx.dev/Document'],
    ['spdxjson', 'https://spdx.dev/Document'],
    ['cyclonedx', 'https://cyclonedx.org/bom'],
    ['link', 'https://in-toto.io/Link/v1'],
    ['vuln', 'https://cosign.sigstore.dev/attestation/vuln/v1'],
    ['openvex', 'https://openvex.dev/ns'],
]);
/** in-toto's `predicateType` for a name in a policy: a short name of cosign's, or the type itself. */
const predicateTypeOf = (name) => shortNames.get(name) ?? name;

;// CONCATENATED MODULE: ./build/signing/policy/read-cluster-image-policy.js





/** A document without problems, in the words of the program. */
const readClusterImagePolicy = (document, root, file) => {
    const { metadata, spec } = document;
    const originOf = (...path) => {
        let at = root;
        for (const key of path)
            at = at.children.get(key) ?? at;
        return `${file.path}:${file.lines.line(at.range.start)}`;
    };
    const inner = [];
    const authorities = spec.authorities.map((authority, index) => {
        const base = { name: authority.name ?? `authority-${index}`, origin: originOf('spec', 'authorities', String(index)) };
        if (authority.static)
            return { kind: 'static', ...base, action: authority.static.action, message: authority.static.message };
        const certificates = authority.keyless?.['ca-cert']?.data;
        // Why with a slash: no document can have such a name.
        const own = certificates === undefined ? undefined : `${metadata.name}/${base.name}`;
        const reading = certificates === undefined ? undefined : trustRootFromAuthority(certificates);
        if (own !== undefined && reading?.state === 'read')
            inner.push({ kind: 'keys', name: own, origin: base.origin, root: reading.root });
        return { kind: 'signing', ...base, ...readSigning(authority, own) };
    });
    const condition = readCondition(spec.policy);
    return {
        policy: {
            name: metadata.name,
            origin: originOf('metadata', 'name'),
            images: spec.images.map(({ glob }) => glob),
            match: (spec.match ?? []).map(readMatch),
            mode: spec.mode ?? 'enforce',
            authorities,
            ...(condition && { condition }),
        },
        trustRoots: inner,
    };
};
const readMatch = ({ group = '', version = '', resource, selector }) => ({
    group,
    version,
    resource: resource ?? '',
    labels: new Map(Object.entries(selector?.matchLabels ?? {})),
    expressions: (selector?.matchExpressions ?? []).map(({ values = [], ...rest }) => ({ ...rest, values })),
});
const readSigning = (authority, own) => {
    const { key, keyless, rfc3161timestamp } = authority;
    return {
        signer: keyless === undefined
            ? { kind: 'keys', keys: readPublicKeys(key?.data ?? '').keys ?? [], hashAlgorithm: key?.hashAlgorithm ?? 'sha256' }
            : { kind: 'keyless', identities: keyless.identities.map(readIdentity), ignoreSct: keyless.insecureIgnoreSCT ?? false },
        trust: readTrust(authority, own),
        transparencyLog: wantsLog(authority) ? 'required' : 'ignored',
        timestamp: rfc3161timestamp === undefined ? 'accepted' : 'required',
        sources: (authority.source ?? []).flatMap(({ oci, tagPrefix }) => oci === undefined ? [] : [{ repository: oci, ...(tagPrefix !== undefined && { tagPrefix }) }]),
        attestations: (authority.attestations ?? []).map(({ name, predicateType, policy }) => {
            const condition = readCondition(policy);
            return { name, predicateType: predicateTypeOf(predicateType), ...(condition && { condition }) };
        }),
        signatureFormat: authority.signatureFormat,
    };
};
/**
 * Whether a log entry is needed. policy-controller: a timestamp authority stands in for the log; `ctlog` with an address or a trust root asks for
 * it, and empty turns it off; without `ctlog` only a keyless authority that trusts the public instance has it.
 */
const wantsLog = ({ keyless, ctlog, rfc3161timestamp }) => {
    if (rfc3161timestamp !== undefined)
        return false;
    if (ctlog !== undefined)
        return ctlog.url !== undefined || ctlog.trustRootRef !== undefined;
    return keyless !== undefined && keyless.trustRootRef === undefined;
};
const readTrust = (authority, own) => {
    const { keyless, ctlog, rfc3161timestamp } = authority;
    const instance = keyless === undefined ? undefined : (keyless.trustRootRef ?? 'public-good');
    return {
        certificateAuthorities: own ?? instance,
        certificateTransparencyLogs: keyless?.insecureIgnoreSCT === true ? undefined : instance,
        transparencyLogs: wantsLog(authority) ? (ctlog?.trustRootRef ?? 'public-good') : undefined,
        timestampAuthorities: rfc3161timestamp?.trustRootRef ?? instance,
    };
};
const readIdentity = ({ issuer, issuerRegExp, subject, subjectRegExp }) => ({
    issuer: readMatcher(issuer, issuerRegExp),
    subject: readMatcher(subject, subjectRegExp),
});
/** Matches nothing: stands for what can not have been read without a problem. */
const read_cluster_image_policy_nothing = { kind: 'regExp', source: '$.', test: () => false };
const readMatcher = (exact, regExp) => {
    if (exact !== undefined)
        return { kind: 'exact', value: exact };
    return regExp === undefined ? read_cluster_image_policy_nothing : (compileRegExp(regExp).match ?? read_cluster_image_policy_nothing);
};
const readCondition = (policy) => policy === undefined ? undefined : (compileCelCondition(policy.data ?? '').condition ?? neverHolds);
/** As `nothing`, for conditions: one that was asked for and can't be had must not be left out. */
const neverHolds = { source: 'false', evaluate: () => ({ state: 'failed', reason: 'The condition could not be read.' }) };

;// CONCATENATED MODULE: ./build/signing/policy/parse-image-policies.js












/** Keys that tell where something stands. */
const parse_image_policies_silent = new Set(['origin']);
/**
 * Reads the folder of image policies: ClusterImagePolicy and TrustRoot documents in `*.yaml`, `*.yml` and `*.json`, Notation's
 * `trustpolicy.json` and `truststore/x509/`, Sigstore's trusted roots in `trusted-roots/NAME.json`. `files` by path within the folder. Any error
 * gives only errors, by file and line: half of the policies would be another policy.
 */
const parseImagePolicies = (files, settings = image_settings/* defaultImageSettings */.A, folder = imagePolicyFolder) => {
    const sorted = sortPolicyFiles(files, folder);
    const roots = readTrustedRoots(sorted);
    const documents = parsePolicyDocuments(sorted.documents, roots.definitions.map(({ name }) => name));
    const notation = readNotation(sorted, folder);
    const errors = [...sorted.errors, ...roots.errors, ...documents.errors, ...notation.errors];
    if (errors.length > 0)
        return { errors };
    const read = documents.policies.map(({ document, root, file }) => readClusterImagePolicy(document, root, file));
    const named = documents.trustRoots.flatMap(({ document, root, file }) => readTrustRoot(document, root, file) ?? []);
    const decisive = [
        [...documents.policies, ...documents.trustRoots].map(({ document }) => document),
        sorted.trustPolicy?.text,
        [...sorted.trustStore, ...sorted.trustedRoots.map(({ name, bytes }) => [name, bytes])].map(([path, bytes]) => [
            path,
            digestOf(bytes),
        ]),
        settings,
    ];
    return {
        policies: {
            clusterImagePolicies: read.map(({ policy }) => policy),
            trustRoots: [...roots.definitions, ...named, ...read.flatMap(({ trustRoots }) => trustRoots)],
            notation: notation.trust,
            settings,
            digest: canonicalDigest(decisive, parse_image_policies_silent),
        },
    };
};
const readTrustedRoots = ({ trustedRoots, }) => {
    const definitions = [];
    const errors = [];
    for (const { path, name, bytes } of trustedRoots) {
        const reading = parseTrustedRoot(bytes);
        if (name === publicGood)
            errors.push(fileError(path, `The trust root "${name}" is built in.`, 'Choose another name.'));
        else if (reading.state === 'read')
            definitions.push({ kind: 'keys', name, origin: path, root: reading.root });
        else
            errors.push(fileError(path, reading.reason, 'Write what "gh attestation trusted-root" or your TUF repository gives.'));
    }
    return { definitions, errors };
};
const readNotation = ({ trustPolicy, trustStore }, folder) => {
    const { stores, errors } = parseTrustStores(trustStore, `${folder}/`);
    if (trustPolicy === undefined || errors.length > 0)
        return { trust: undefined, errors };
    const parsed = parseTrustPolicy(trustPolicy.text, trustPolicy.path, stores);
    return parsed.errors ? { trust: undefined, errors: parsed.errors } : { trust: { policy: parsed.policy, stores }, errors: [] };
};

// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(2010);
;// CONCATENATED MODULE: ./build/cli/load-image-policies.js








/** More files of one folder are refused, as they are in an organization's repository. */
const load_image_policies_maxFiles = 1_000;
const load_image_policies_maxDepth = 8;
/** What is at a path; undefined: nothing. Links are not followed, as they are not on GitHub. */
const load_image_policies_kindOf = (path) => {
    try {
        const found = (0,external_node_fs_.lstatSync)(path);
        if (found.isDirectory())
            return 'folder';
        return found.isFile() ? 'file' : 'other';
    }
    catch {
        // Not there, or not to be seen: the caller says which path.
        return undefined;
    }
};
const readFolder = (folder) => {
    const files = new Map();
    const walk = (inside, depth) => {
        for (const name of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, inside)).toSorted()) {
            const path = inside === '' ? name : `${inside}/${name}`;
            const kind = load_image_policies_kindOf((0,external_node_path_.join)(folder, path));
            if (kind === 'folder' && depth < load_image_policies_maxDepth)
                walk(path, depth + 1);
            else if (kind === 'file')
                files.set(path, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, path)));
            else
                throw new usage_error/* UsageError */.e(`"${(0,reports_escape/* plainLine */.h0)((0,external_node_path_.join)(folder, path))}" is no file, or lies too deep. Policies are files in the folder itself.`);
            if (files.size > load_image_policies_maxFiles)
                throw new usage_error/* UsageError */.e(`"${(0,reports_escape/* plainLine */.h0)(folder)}" has more than ${load_image_policies_maxFiles} files. Name the folder of the image policies.`);
        }
    };
    walk('', 0);
    return files;
};
const load_image_policies_refuse = (errors) => {
    const lines = errors.map(({ path, line, column, message, hint }) => `${(0,reports_escape/* plainLine */.h0)(path)}:${line}:${column}: ${(0,reports_escape/* plainLine */.h0)(message)}${hint === undefined ? '' : ` ${(0,reports_escape/* plainLine */.h0)(hint)}`}`);
    throw new usage_error/* UsageError */.e(`The image policies can't be used.\n${lines.join('\n')}`);
};
const readSettings = (path) => {
    const { policy, errors } = (0,parse_org_policy.parseOrgPolicy)((0,external_node_fs_.readFileSync)(path, 'utf8'), path, 'the command line', catalog/* allRules */.V.map(rule => rule.meta));
    return errors ? load_image_policies_refuse(errors) : (policy.images ?? image_settings/* defaultImageSettings */.A);
};
/**
 * Reads image policies from a folder: an organization's `tidewaiter/` with `policy.yml` and `image-policies/`, or a folder of policies alone.
 * Throws `UsageError` that lists every error by file and line.
 */
const loadImagePolicies = (folder) => {
    if (load_image_policies_kindOf(folder) !== 'folder')
        throw new usage_error/* UsageError */.e(`The policy folder "${(0,reports_escape/* plainLine */.h0)(folder)}" can't be read.`);
    const inside = (0,external_node_path_.join)(folder, 'image-policies');
    const own = load_image_policies_kindOf(inside) === 'folder' ? inside : folder;
    const settingsPath = (0,external_node_path_.join)(folder, 'policy.yml');
    const settings = own === inside && load_image_policies_kindOf(settingsPath) === 'file' ? readSettings(settingsPath) : image_settings/* defaultImageSettings */.A;
    const { policies, errors } = parseImagePolicies(readFolder(own), settings, own);
    return errors ? load_image_policies_refuse(errors) : policies;
};

// EXTERNAL MODULE: ./build/cli/terminal-output.js
var terminal_output = __webpack_require__(7244);
;// CONCATENATED MODULE: ./build/cli/verify.js















/** `tidewaiter verify`: whether images would be admitted by a folder of policies, and why. Exit code 1 when one would not. */
const verify = async (request) => {
    const images = request.operands.map(namedImage);
    const verification = await openVerification(setupFor(request, images));
    try {
        for (const note of verification.notes)
            await (0,terminal_output/* writeProblem */.bi)(`${(0,reports_escape/* plainLine */.h0)(note)}\n`);
        const judgements = await verify_judgeAll(images, verification);
        await (0,terminal_output/* writeOutput */.zh)(request.format === 'json' ? `${JSON.stringify(renderVerifyJson(judgements))}\n` : renderVerifyText(judgements, (0,terminal_output/* terminalPaint */.zc)()));
        return decideSigningGate(judgements).mayMerge ? 0 : 1;
    }
    finally {
        await verification.close();
    }
};
const namedImage = (text) => {
    const reference = (0,image_reference/* parseImageReference */.o_)(text);
    if (!reference)
        throw new usage_error/* UsageError */.e(`"${(0,reports_escape/* plainLine */.h0)(text)}" is no image reference, such as ghcr.io/acme/app:1.0 or one with @sha256:\u2026.`);
    return { text, reference, context: {} };
};
const setupFor = (request, images) => {
    const { env } = process;
    const config = (0,external_node_path_.join)(env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json');
    const read = readCredentials(config, { helpers: request.credentialHelpers ? 'run' : 'ignored' });
    if (read.state === 'refused')
        throw new usage_error/* UsageError */.e(`"${(0,reports_escape/* plainLine */.h0)(config)}" can't be used: ${read.reason}`);
    const proxy = {
        ...proxyOf('httpProxy', env['HTTP_PROXY'] ?? env['http_proxy']),
        ...proxyOf('httpsProxy', env['HTTPS_PROXY'] ?? env['https_proxy']),
        ...proxyOf('noProxy', env['NO_PROXY'] ?? env['no_proxy']),
    };
    const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'];
    const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
    return {
        policies: loadImagePolicies(request.policy ?? ''),
        credentials: read.credentials,
        proxy,
        // Why: who names a registry on this machine means it; what a policy or a registry names is still guarded.
        privateHosts: images.flatMap(({ reference }) => (reference && isLoopbackHost(hostOf(reference.registry)) ? [reference.registry] : [])),
        github: registry => registry.gitHubAttestations({ apiUrl, ...(token !== undefined && { token }) }),
        ...(request.layout !== undefined && { images: new LayoutImageSource(request.layout) }),
        ...(request.layout === undefined && {
            trustRoots: {
                folder: (0,external_node_path_.join)(env['XDG_CACHE_HOME'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'tidewaiter', 'trust-roots'),
                publicGood: request.updateTrustRoots ? 'updated' : 'shipped',
            },
        }),
    };
};
const hostOf = (registry) => {
    const port = registry.lastIndexOf(':');
    return port > registry.lastIndexOf(']') ? registry.slice(0, port) : registry;
};
const proxyOf = (key, value) => (value === undefined ? {} : { [key]: value });
/** One after the other: a person waits for few, and registries are asked for each at several places at once. */
const verify_judgeAll = async (images, { basis, ports }) => {
    const progress = new terminal_output/* Progress */.ke('Verifying');
    const judgements = [];
    for (const image of images) {
        progress.update(judgements.length, images.length);
        judgements.push(await verifyImage(image, { ...basis, now: new Date() }, ports));
    }
    progress.end();
    return judgements;
};


/***/ }),

/***/ 7861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ defaultImageSettings)
/* harmony export */ });
/** The section of a policy that has none. */
const defaultImageSettings = {
    noMatch: 'deny',
    scope: 'introduced',
    platforms: 'named',
    signatureFormat: 'any',
    registries: { allowed: undefined, mirrors: new Map(), http: [], private: [] },
    engines: [],
    notary: [],
    githubAttestations: [],
    exceptions: [],
    modes: new Map(),
};


/***/ })

};
;