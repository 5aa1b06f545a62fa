"use strict";
exports.id = 440;
exports.ids = [440];
exports.modules = {

/***/ 49249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ matchesImageGlob),
/* harmony export */   B6: () => (/* binding */ vouchesFor),
/* harmony export */   Gc: () => (/* binding */ namesImage),
/* harmony export */   WP: () => (/* binding */ imageGlobPattern),
/* harmony export */   ZX: () => (/* binding */ matchesGlobText)
/* harmony export */ });
/* unused harmony export imageGlobProblem */
/* harmony import */ var _image_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49923);

/** What a glob is made of. Source: policy-controller, `pkg/apis/glob`, `validGlob`. */
const imageGlobPattern = /^[a-zA-Z0-9\-_:/*.@]+$/u;
/** Longest glob, in UTF-16 units; longer than the longest image name with wildcards in it. */
const maxGlobLength = 1_024;
/** Why a text is no glob over image names, in words that follow its name; undefined when it is one. */
const imageGlobProblem = (glob) => {
    if (glob === '')
        return 'is empty';
    if (glob.length > maxGlobLength)
        return `is longer than ${maxGlobLength} characters`;
    return imageGlobPattern.test(glob) ? undefined : 'may have letters, digits and "-_:/*.@" only';
};
/** Short forms for Docker Hub. Source: policy-controller, `pkg/apis/glob`, `Compile`. */
const shortForms = new Map([
    ['*', 'index.docker.io/library/*'],
    ['*/*', 'index.docker.io/*/*'],
]);
const tokensOf = (glob) => {
    const text = shortForms.get(glob) ?? glob;
    const tokens = [];
    for (let at = 0; at < text.length; at += 1) {
        if (text[at] !== '*')
            tokens.push(text.charCodeAt(at));
        else if (text[at + 1] === '*') {
            tokens.push('any');
            at += 1;
        }
        else
            tokens.push('segment');
    }
    return tokens;
};
const slash = 0x2f;
/**
 * True when the whole text fits the glob: `*` stands for any characters but `/`, `**` for any at all. Walks all readings at once, so that the
 * cost is at most the glob's length times the text's.
 */
const matchesGlobText = (glob, text) => {
    if (imageGlobProblem(glob) !== undefined)
        return false;
    const tokens = tokensOf(glob);
    // open[i]: the first i tokens can have read the text so far.
    let open = passWildcards([true, ...tokens.map(() => false)], tokens);
    for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        const next = [false, ...tokens.map(() => false)];
        for (const [index, token] of tokens.entries()) {
            if (!open[index])
                continue;
            if (token === unit)
                next[index + 1] = true;
            else if (token === 'any' || (token === 'segment' && unit !== slash))
                next[index] = true;
        }
        open = passWildcards(next, tokens);
    }
    return open[tokens.length] ?? false;
};
/** A wildcard may stand for nothing. */
const passWildcards = (open, tokens) => {
    for (const [index, token] of tokens.entries())
        if (open[index] && typeof token === 'string')
            open[index + 1] = true;
    return open;
};
/**
 * Whether a glob of a ClusterImagePolicy names an image: by its whole name, else by the text as it is written. Source: policy-controller,
 * `pkg/apis/glob`, `Match`.
 */
const matchesImageGlob = (glob, reference) => matchesGlobText(glob, (0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .policyImageName */ .Xs)(reference)) || matchesGlobText(glob, reference.text);
/**
 * Whether a glob of Tidewaiter's own section names an image. Why wider than a ClusterImagePolicy's: there `ghcr.io/acme/app` names no image at
 * all, because each has a tag or a digest; here it names the repository.
 */
const namesImage = (glob, reference) => matchesImageGlob(glob, reference) ||
    matchesGlobText(glob, (0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .policyRepository */ .RD)(reference)) ||
    matchesGlobText(glob, reference.name) ||
    (reference.tag !== undefined && matchesGlobText(glob, `${(0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .policyRepository */ .RD)(reference)}:${reference.tag}`));
/**
 * Whether a glob that makes things easier (exceptions, milder modes, allowed images) names an image. Why narrower than `namesImage`: beside a digest the
 * tag is a remark that nobody resolves, so that `app:1.0@sha256:\u2026` can be anything of the repository.
 */
const vouchesFor = (glob, reference) => {
    const { digest, tag: _, ...untagged } = reference;
    return namesImage(glob, digest === undefined ? reference : { ...untagged, digest, text: `${reference.name}@${digest}` });
};


/***/ }),

/***/ 49923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
 * A registry's one name. Why not as written: hosts have no case and HTTPS has its port, so that `GHCR.IO` and `ghcr.io:443` are pulled from where
 * `ghcr.io` is, and a policy for that must not be passed by.
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
 * An image's name as sigstore's policy-controller matches it: `index.docker.io/library/alpine:3.20`, `latest` when no tag is written, and with a
 * digest no tag. Source: go-containerregistry, `pkg/name`, `Tag.Name` and `Digest.Name`.
 */
const policyImageName = (reference) => `${policyRepository(reference)}${reference.digest === undefined ? `:${reference.tag ?? 'latest'}` : `@${reference.digest}`}`;


/***/ }),

/***/ 44420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ pemBlocks)
/* harmony export */ });
const begin = '-----BEGIN ';
const dashes = '-----';
/**
 * The blocks of a PEM file. Undefined when a block does not end, or when there is none. What stands between blocks is skipped, as RFC 7468 lets
 * it (section 2, explanatory text).
 */
const pemBlocks = (text) => {
    const blocks = [];
    for (let at = text.indexOf(begin); at !== -1; at = text.indexOf(begin, at)) {
        const labelEnd = text.indexOf(dashes, at + begin.length);
        if (labelEnd === -1)
            return undefined;
        const label = text.slice(at + begin.length, labelEnd);
        const close = `-----END ${label}-----`;
        const end = text.indexOf(close, labelEnd);
        if (end === -1)
            return undefined;
        blocks.push({ label, text: text.slice(at, end + close.length) });
        at = end + close.length;
    }
    return blocks.length === 0 ? undefined : blocks;
};


/***/ }),

/***/ 62824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readCertificates)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _x509_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30594);
/* harmony import */ var _pem_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44420);



/** More of them in one place are a mistake. */
const maxCertificates = 50;
/** Reads certificates in PEM. Undefined when anything else stands in the text, or nothing. */
const readCertificates = (pem) => {
    const blocks = (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .pemBlocks */ .P)(pem);
    if (!blocks || blocks.length > maxCertificates)
        return undefined;
    const read = blocks.map(({ label, text }) => (label === 'CERTIFICATE' ? readOne(text) : undefined));
    return read.every(one => one !== undefined) ? read : undefined;
};
const readOne = (pem) => {
    try {
        return (0,_x509_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem).raw);
    }
    catch {
        // Whatever OpenSSL says of it, it is none.
        return undefined;
    }
};


/***/ }),

/***/ 30594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ic: () => (/* binding */ extensionIds),
  rh: () => (/* binding */ isIssuedBy),
  Nl: () => (/* binding */ isSelfSigned),
  AA: () => (/* binding */ isValidIn),
  qK: () => (/* binding */ readAnyCertificate),
  w$: () => (/* binding */ readCertificate),
  gY: () => (/* binding */ readExtensionList),
  HW: () => (/* binding */ readExtensions)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/signing/x509/der.js
var der = __webpack_require__(46703);
;// CONCATENATED MODULE: ./build/signing/x509/distinguished-name.js

/** Source: RFC 4514, 3, and the names of Go's crypto/x509/pkix, which Notation compares with. */
const shortNames = new Map([
    ['2.5.4.3', 'CN'],
    ['2.5.4.5', 'SERIALNUMBER'],
    ['2.5.4.6', 'C'],
    ['2.5.4.7', 'L'],
    ['2.5.4.8', 'ST'],
    ['2.5.4.9', 'STREET'],
    ['2.5.4.10', 'O'],
    ['2.5.4.11', 'OU'],
    ['2.5.4.17', 'POSTALCODE'],
]);
const maxAttributes = 64;
const readName = (value) => {
    const relatives = (0,der/* childrenOf */.LU)(value, der/* derTag */.S_.sequence).map(relative => (0,der/* childrenOf */.LU)(relative, der/* derTag */.S_.set).map(readAttribute));
    if (relatives.length > maxAttributes)
        throw new der/* DerError */.I4();
    const single = relatives.flatMap(([first, ...more]) => first?.value !== undefined && more.length === 0 ? [{ ...first, value: first.value }] : []);
    return {
        der: value.raw,
        text: relatives
            .map(relative => relative.map(({ type, value: text }) => `${type}=${text === undefined ? '#' : escapeValue(text)}`).join('+'))
            .join(', '),
        attributes: single.length === relatives.length ? single : undefined,
    };
};
const readAttribute = (attribute) => {
    const [type, value] = (0,der/* childrenOf */.LU)(attribute, der/* derTag */.S_.sequence);
    const oid = (0,der/* oidOf */._f)(type);
    return { type: shortNames.get(oid) ?? oid, value: value && textOf(value) };
};
/** A DirectoryString or IA5String. Source: RFC 5280, 4.1.2.4. */
const textOf = ({ tag, content }) => {
    switch (tag) {
        case 0x0c:
            return (0,der/* readOr */.Cq)(() => strictUtf8(content), undefined);
        case 0x13:
        case 0x16:
            return content.some(octet => octet >= 0x80) ? undefined : content.toString('latin1');
        default:
            return undefined;
    }
};
const strictUtf8 = (content) => {
    const text = content.toString('utf8');
    if (!Buffer.from(text, 'utf8').equals(content))
        throw new der/* DerError */.I4();
    return text;
};
/** Source: RFC 4514, 2.4. */
const escapeValue = (value) => value
    .replace(/[\\,+"<>;=]/gu, '\\$&')
    .replace(/^[# ]| $/gu, '\\$&')
    .replace(/\0/gu, '\\00');

// EXTERNAL MODULE: ./build/signing/x509/signature-algorithm.js
var signature_algorithm = __webpack_require__(4998);
;// CONCATENATED MODULE: ./build/signing/x509/certificate.js




/** Real certificates have about 2,000 bytes. */
const maxCertificateBytes = 32_768;
const maxExtensions = 100;
const extensionIds = {
    subjectKeyIdentifier: '2.5.29.14',
    keyUsage: '2.5.29.15',
    subjectAlternativeName: '2.5.29.17',
    basicConstraints: '2.5.29.19',
    nameConstraints: '2.5.29.30',
    crlDistributionPoints: '2.5.29.31',
    certificatePolicies: '2.5.29.32',
    policyMappings: '2.5.29.33',
    authorityKeyIdentifier: '2.5.29.35',
    policyConstraints: '2.5.29.36',
    extendedKeyUsage: '2.5.29.37',
    inhibitAnyPolicy: '2.5.29.54',
    authorityInformationAccess: '1.3.6.1.5.5.7.1.1',
};
/** Reads a certificate of X.509 version 3 in DER; undefined for anything else: without extensions nothing says what a certificate may do. */
const readCertificate = (bytes) => {
    const certificate = readAnyCertificate(bytes);
    return certificate?.version === 3 ? certificate : undefined;
};
/** Reads a certificate of any version in DER, for whoever wants its key and its names and never takes it for an authority's; undefined for anything else. */
const readAnyCertificate = (bytes) => bytes.length > maxCertificateBytes ? undefined : (0,der/* readOr */.Cq)(() => readStrictly(bytes), undefined);
/** Version 1 is the default, and is then not written. */
const versionOf = (explicit) => explicit === undefined ? 1 : (0,der/* smallNumberOf */.I9)((0,der/* integerOf */.cP)((0,der/* insideOf */.kP)(explicit, (0,der/* contextTag */.qA)(0)))) + 1;
const readStrictly = (bytes) => {
    const whole = (0,der/* readDer */.SU)(bytes);
    const [tbs, algorithm, signature, ...others] = (0,der/* childrenOf */.LU)(whole, der/* derTag */.S_.sequence);
    if (tbs === undefined || algorithm === undefined || others.length > 0)
        throw new der/* DerError */.I4();
    const parts = (0,der/* childrenOf */.LU)(tbs, der/* derTag */.S_.sequence);
    const explicit = parts[0]?.tag === (0,der/* contextTag */.qA)(0) ? parts[0] : undefined;
    const version = versionOf(explicit);
    if (version > 3)
        throw new der/* DerError */.I4();
    const [serial, innerAlgorithm, issuer, validity, subject, keyInfo, ...tail] = explicit === undefined ? parts : parts.slice(1);
    if (issuer === undefined || subject === undefined || keyInfo === undefined)
        throw new der/* DerError */.I4();
    // Source: RFC 5280, 4.1.2.2: a positive integer; Go's crypto/x509 reads no other.
    if (((0,der/* integerOf */.cP)(serial)[0] ?? 0) >= 0x80)
        throw new der/* DerError */.I4();
    // Source: RFC 5280, 4.1.1.2: both must be the same.
    if (!algorithm.raw.equals((0,der/* expectTag */.yi)(innerAlgorithm, der/* derTag */.S_.sequence).raw))
        throw new der/* DerError */.I4();
    const [notBefore, notAfter] = (0,der/* childrenOf */.LU)(validity, der/* derTag */.S_.sequence);
    const extensions = readExtensions(version === 3 ? tail.find(({ tag }) => tag === (0,der/* contextTag */.qA)(3)) : undefined);
    const keyUsage = extensions.get(extensionIds.keyUsage);
    const extendedKeyUsage = extensions.get(extensionIds.extendedKeyUsage);
    const basicConstraints = extensions.get(extensionIds.basicConstraints);
    return {
        der: whole.raw,
        version,
        subject: readName(subject),
        issuer: readName(issuer),
        serial: (0,der/* integerOf */.cP)(serial),
        notBefore: (0,der/* timeOf */.nR)(notBefore),
        notAfter: (0,der/* timeOf */.nR)(notAfter),
        key: readKey(keyInfo),
        keyBits: (0,der/* bitOctetsOf */.R4)((0,der/* childrenOf */.LU)(keyInfo, der/* derTag */.S_.sequence)[1]),
        keyUsage: keyUsage && readKeyUsage(keyUsage),
        extendedKeyUsage: extendedKeyUsage && readExtendedKeyUsage(extendedKeyUsage),
        basicConstraints: basicConstraints && readBasicConstraints(basicConstraints),
        extensions,
        signed: { algorithm, bytes: tbs.raw, signature: (0,der/* bitOctetsOf */.R4)(signature) },
    };
};
const readKey = (keyInfo) => {
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: keyInfo.raw, format: 'der', type: 'spki' });
    }
    catch {
        // Node tells bad keys by many codes of OpenSSL; each of them means that this is no key.
        throw new der/* DerError */.I4();
    }
};
/** Reads `[n] { SEQUENCE OF Extension }` of certificates, CRLs and OCSP answers. Source: RFC 5280, 4.1. */
const readExtensions = (explicit) => explicit === undefined ? new Map() : readExtensionList((0,der/* insideOf */.kP)(explicit, explicit.tag));
/** Reads `SEQUENCE OF Extension`. */
const readExtensionList = (list) => {
    const extensions = new Map();
    for (const extension of (0,der/* childrenOf */.LU)(list, der/* derTag */.S_.sequence)) {
        const parts = (0,der/* childrenOf */.LU)(extension, der/* derTag */.S_.sequence);
        const id = (0,der/* oidOf */._f)(parts[0]);
        // Source: RFC 5280, 4.2: not more than one instance of an extension.
        if (extensions.has(id) || extensions.size >= maxExtensions || parts.length > 3)
            throw new der/* DerError */.I4();
        extensions.set(id, {
            critical: parts.length === 3 && (0,der/* booleanOf */.SF)(parts[1]),
            value: (0,der/* expectTag */.yi)(parts.at(-1), der/* derTag */.S_.octetString).content,
        });
    }
    return extensions;
};
/**
 * Whether `issuer` names and signed `certificate`. Its own rights are looked at elsewhere.
 * Why not node's `checkIssued`: it demands keyCertSign, which a self-signed code-signing certificate (`notation cert generate-test`) has not.
 */
const isIssuedBy = (certificate, issuer) => certificate.issuer.der.equals(issuer.subject.der) && (0,signature_algorithm/* isSignedBy */.s3)(certificate.signed, issuer.key);
const isSelfSigned = (certificate) => isIssuedBy(certificate, certificate);
/** Whether the certificate is valid in the whole of a span of time. */
const isValidIn = ({ notBefore, notAfter }, from, to = from) => notBefore <= from && to <= notAfter;
const readKeyUsage = ({ critical, value }) => ({
    critical,
    bits: (0,der/* bitsOf */.e4)((0,der/* expectTag */.yi)((0,der/* readDer */.SU)(value), der/* derTag */.S_.bitString).content),
});
const readExtendedKeyUsage = ({ critical, value }) => ({
    critical,
    purposes: (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(value), der/* derTag */.S_.sequence).map(der/* oidOf */._f),
});
const readBasicConstraints = ({ critical, value }) => {
    const [authority, length] = (0,der/* childrenOf */.LU)((0,der/* readDer */.SU)(value), der/* derTag */.S_.sequence);
    return {
        critical,
        authority: authority !== undefined && (0,der/* booleanOf */.SF)(authority),
        ...(length !== undefined && { pathLength: (0,der/* smallNumberOf */.I9)((0,der/* integerOf */.cP)(length)) }),
    };
};


/***/ }),

/***/ 46703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ readOr),
/* harmony export */   I4: () => (/* binding */ DerError),
/* harmony export */   I9: () => (/* binding */ smallNumberOf),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   R4: () => (/* binding */ bitOctetsOf),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   S_: () => (/* binding */ derTag),
/* harmony export */   _f: () => (/* binding */ oidOf),
/* harmony export */   cP: () => (/* binding */ integerOf),
/* harmony export */   e4: () => (/* binding */ bitsOf),
/* harmony export */   kP: () => (/* binding */ insideOf),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   qA: () => (/* binding */ contextTag),
/* harmony export */   rX: () => (/* binding */ readDerSeries),
/* harmony export */   yi: () => (/* binding */ expectTag)
/* harmony export */ });
/** Bytes that are no DER, or not of the expected shape. Thrown by the readers of this folder only, and caught by `readOr`. */
class DerError extends Error {
    name = 'DerError';
}
const derTag = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    oid: 0x06,
    enumerated: 0x0a,
    utcTime: 0x17,
    generalizedTime: 0x18,
    sequence: 0x30,
    set: 0x31,
};
/** Context-specific tag `[number]`. */
const contextTag = (number, form = 'constructed') => (form === 'constructed' ? 0xa0 : 0x80) | number;
const readAt = (bytes, start) => {
    const tag = bytes[start];
    const first = bytes[start + 1];
    if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f)
        throw new DerError();
    let length = first;
    let header = 2;
    if (first >= 0x80) {
        const count = first & 0x7f;
        // Why: 0x80 is BER's indefinite length, which DER forbids; four octets are more than any bound of ours.
        if (count === 0 || count > 4 || start + 2 + count > bytes.length)
            throw new DerError();
        length = bytes.readUIntBE(start + 2, count);
        header += count;
        if (length < 0x80 || length < 2 ** (8 * (count - 1)))
            throw new DerError();
    }
    const end = start + header + length;
    if (end > bytes.length)
        throw new DerError();
    return { tag, raw: bytes.subarray(start, end), content: bytes.subarray(start + header, end) };
};
/** The one value that the bytes are; nothing may follow it. */
const readDer = (bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const value = readAt(buffer, 0);
    if (value.raw.length !== buffer.length)
        throw new DerError();
    return value;
};
/** The values that stand one after the other, as when files of one certificate each are written one behind the other. */
const readDerSeries = (bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const values = [];
    for (let at = 0; at < buffer.length;) {
        const value = readAt(buffer, at);
        values.push(value);
        at += value.raw.length;
    }
    return values;
};
/** The values inside a constructed one, which must have the given tag. Nothing is read that is not asked for: depth and time stay bounded. */
const childrenOf = (value, tag) => {
    const { content } = expectTag(value, tag);
    const children = [];
    for (let at = 0; at < content.length;) {
        const child = readAt(content, at);
        children.push(child);
        at += child.raw.length;
    }
    return children;
};
const expectTag = (value, tag) => {
    if (value === undefined || value.tag !== tag)
        throw new DerError();
    return value;
};
/** The single value inside an explicit tag. */
const insideOf = (value, tag) => {
    const [inner, ...others] = childrenOf(value, tag);
    if (inner === undefined || others.length > 0)
        throw new DerError();
    return inner;
};
/** An object identifier in dots. */
const oidOf = (value) => {
    const { content } = expectTag(value, derTag.oid);
    // Why 64: the longest in use have about 20 octets, and each is written out as a decimal number.
    if (content.length === 0 || content.length > 64 || (content.at(-1) ?? 0) >= 0x80)
        throw new DerError();
    const arcs = [];
    let arc = 0n;
    for (const octet of content) {
        arc = (arc << 7n) | BigInt(octet & 0x7f);
        if (octet < 0x80) {
            arcs.push(arc);
            arc = 0n;
        }
    }
    const [head = 0n, ...rest] = arcs;
    const top = head >= 80n ? 2n : head / 40n;
    return [top, head - top * 40n, ...rest].join('.');
};
/** An INTEGER as its octets: two's complement, no superfluous ones, so that equal numbers have equal octets. */
const integerOf = (value) => {
    const { content } = expectTag(value, derTag.integer);
    const [first, second = 0] = content;
    if (first === undefined)
        throw new DerError();
    if (content.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)))
        throw new DerError();
    return content;
};
/** A version, path length or number of seconds: up to 2^31 - 1, not negative. */
const smallNumberOf = (content) => {
    if (content.length === 0 || content.length > 4 || (content[0] ?? 0) >= 0x80)
        throw new DerError();
    return content.readUIntBE(0, content.length);
};
const booleanOf = (value) => {
    const { content } = expectTag(value, derTag.boolean);
    if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff))
        throw new DerError();
    return content[0] === 0xff;
};
/** A BIT STRING of whole octets: signatures and keys. */
const bitOctetsOf = (value) => {
    const { content } = expectTag(value, derTag.bitString);
    if (content[0] !== 0)
        throw new DerError();
    return content.subarray(1);
};
/** The numbers of the bits that are set, the first is 0. Given is the content of a BIT STRING. */
const bitsOf = (content) => {
    const [unused, ...octets] = content.subarray(0, 9);
    if (unused === undefined || unused > 7 || content.length > 9)
        throw new DerError();
    const bits = new Set();
    for (const [index, octet] of octets.entries())
        for (let bit = 0; bit < 8; bit += 1)
            if ((octet & (0x80 >> bit)) !== 0)
                bits.add(8 * index + bit);
    return bits;
};
const timePattern = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/u;
/** UTCTime or GeneralizedTime, in UTC as DER demands. Source: RFC 5280, 4.1.2.5 (two-digit years below 50 are of this century). */
const timeOf = (value) => {
    if (value?.tag !== derTag.utcTime && value?.tag !== derTag.generalizedTime)
        throw new DerError();
    const written = value.content.toString('latin1');
    const full = value.tag === derTag.generalizedTime ? written : `${Number(written.slice(0, 2)) < 50 ? '20' : '19'}${written}`;
    const [, year, month, day, hour, minute, second, fraction = ''] = timePattern.exec(full) ?? [];
    const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`);
    if (Number.isNaN(time.getTime()))
        throw new DerError();
    return time;
};
/** What `read` makes of hostile bytes, or `instead` when they are not what it expects. */
const readOr = (read, instead) => {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof DerError)
            return instead;
        throw error;
    }
};


/***/ }),

/***/ 4998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ hashAlgorithmOf),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   s3: () => (/* binding */ isSignedBy),
/* harmony export */   v0: () => (/* binding */ weaknessOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46703);


/** Source: RFC 5754. SHA-1 and MD5 are left out: nothing that is signed with them is accepted. */
const hashes = new Map([
    ['2.16.840.1.101.3.4.2.1', 'sha256'],
    ['2.16.840.1.101.3.4.2.2', 'sha384'],
    ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);
/** Source: RFC 4055, RFC 5758. */
const rsaSignatures = new Map([
    ['1.2.840.113549.1.1.11', 'sha256'],
    ['1.2.840.113549.1.1.12', 'sha384'],
    ['1.2.840.113549.1.1.13', 'sha512'],
]);
const ecdsaSignatures = new Map([
    ['1.2.840.10045.4.3.2', 'sha256'],
    ['1.2.840.10045.4.3.3', 'sha384'],
    ['1.2.840.10045.4.3.4', 'sha512'],
]);
const rsaEncryption = '1.2.840.113549.1.1.1';
const rsaPss = '1.2.840.113549.1.1.10';
const mgf1 = '1.2.840.113549.1.1.8';
const ed25519 = '1.3.101.112';
const nullValue = Buffer.of(0x05, 0x00);
/** Algorithms that are told by their name when they are refused. Source: RFC 3279; RFC 5758. */
const weakSignatures = new Map([
    ['1.2.840.113549.1.1.4', 'MD5'],
    ['1.2.840.113549.1.1.5', 'SHA-1'],
    ['1.2.840.10045.4.1', 'SHA-1'],
]);
/** Shortest RSA key whose signatures count, in bits. Source: NIST SP 800-131A. */
const minRsaBits = 2048;
const hashOf = (hash, bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hash).update(bytes).digest();
/** The hash that an AlgorithmIdentifier names, undefined for weak or unknown ones. */
const hashAlgorithmOf = (algorithm) => hashes.get(plainOidOf(algorithm));
/** The OID of an AlgorithmIdentifier whose parameters are left out or NULL. Source: RFC 5754, 2 and 3. */
const plainOidOf = (algorithm) => {
    const [oid, parameters, ...others] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
    if (others.length > 0 || (parameters !== undefined && !parameters.raw.equals(nullValue)))
        throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4();
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)(oid);
};
/** Whether the signature is the key's. False as well for algorithms that are weak, unknown or not the key's. */
const isSignedBy = ({ algorithm, bytes, signature, hash }, key) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readOr */ .Cq)(() => {
    const isPss = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence)[0]) === rsaPss;
    const oid = isPss ? rsaPss : plainOidOf(algorithm);
    switch (key.asymmetricKeyType) {
        case 'rsa': {
            if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < minRsaBits)
                return false;
            if (oid === rsaPss)
                return verifiesPss(algorithm, bytes, signature, key);
            const named = rsaSignatures.get(oid) ?? (oid === rsaEncryption ? hash : undefined);
            return named !== undefined && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(named, bytes, key, signature);
        }
        case 'ec': {
            const named = ecdsaSignatures.get(oid);
            return named !== undefined && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(named, bytes, key, signature);
        }
        case 'ed25519':
            return oid === ed25519 && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, bytes, key, signature);
        default:
            return false;
    }
}, false);
/** Source: RFC 4055, 3.1. The parameters default to SHA-1, which is refused: all of them must be written. */
const verifiesPss = (algorithm, bytes, signature, key) => {
    const [hashParameter, maskParameter, saltParameter] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence)[1], _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
    const hash = hashAlgorithmOf((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .insideOf */ .kP)(hashParameter, (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contextTag */ .qA)(0)));
    const [maskOid, maskHash] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .insideOf */ .kP)(maskParameter, (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contextTag */ .qA)(1)), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
    if ((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)(maskOid) !== mgf1)
        throw new _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4();
    const saltLength = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .smallNumberOf */ .I9)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .integerOf */ .cP)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .insideOf */ .kP)(saltParameter, (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contextTag */ .qA)(2))));
    if (hash === undefined || hashAlgorithmOf(maskHash) !== hash)
        return false;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, bytes, { key, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
};
/** Why a signature that does not verify (`isSignedBy`) never could, as a sentence; undefined when it is only another key's. `signed`: a name for the sentence. */
const weaknessOf = ({ algorithm }, key, signed) => {
    const weak = weakSignatures.get((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readOr */ .Cq)(() => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence)[0]), ''));
    if (weak !== undefined)
        return `${signed} is signed with ${weak}, which is no longer accepted.`;
    const bits = key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : minRsaBits;
    return bits < minRsaBits ? `${signed} is signed with an RSA key of ${bits} bits, and at least ${minRsaBits} are needed.` : undefined;
};


/***/ })

};
;