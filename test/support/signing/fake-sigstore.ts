import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { ASN1Obj } from '@sigstore/core';
import * as v from 'valibot';
import { pem } from './certificates.ts';
import { type LoggedEntry, transparencyLogEntry } from './fake-rekor.ts';
import { dsseEntry, dsseEntryRekorV2, type EnvelopeParts, hashedRekordRekorV2, intotoEntry, type RekorBody } from './rekor-bodies.ts';
import { createSigstoreParts, type SigstoreParts, trustedRootOf } from './sigstore-parts.ts';

/** A Sigstore instance on loopback that the real cosign signs with. */
export interface FakeSigstore {
  readonly url: string;
  readonly parts: SigstoreParts;
  /** Files by which cosign is told to trust the instance. */
  readonly files: {
    readonly fulcio: string;
    readonly rekor: string;
    readonly ct: string;
    readonly tsa: string;
    readonly trustedRoot: string;
  };
  readonly close: () => Promise<void>;
}

const Claims = v.looseObject({ iss: v.string(), sub: v.string() });
const decodeToken = (token: string): v.InferOutput<typeof Claims> =>
  v.parse(Claims, JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));

const tokenKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** A token whose form cosign accepts (RS256, as GitHub signs them); nobody checks its signature here. */
export const fakeToken = (claims: Readonly<Record<string, unknown>>): string => {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const issuedAt = Math.floor(Date.now() / 1000);
  const unsigned = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ aud: 'sigstore', iat: issuedAt, exp: issuedAt + 600, ...claims })}`;
  return `${unsigned}.${sign('sha256', Buffer.from(unsigned), tokenKey).toString('base64url')}`;
};

/** Which claim of a GitHub Actions token becomes which extension. Source: sigstore/fulcio, pkg/identity/github/principal.go. */
const extensionsOf = (claims: v.InferOutput<typeof Claims>): Record<number, string> => {
  const of = (name: string): string => (typeof claims[name] === 'string' ? claims[name] : '');
  const github = 'https://github.com/';
  if (claims['repository'] === undefined) return { 1: claims.iss, 8: claims.iss };
  return {
    1: claims.iss,
    2: of('event_name'),
    3: of('sha'),
    4: of('workflow'),
    5: of('repository'),
    6: of('ref'),
    8: claims.iss,
    9: `${github}${of('job_workflow_ref')}`,
    11: of('runner_environment'),
    12: `${github}${of('repository')}`,
    13: of('sha'),
    14: of('ref'),
    16: `${github}${of('repository_owner')}`,
    18: `${github}${of('workflow_ref')}`,
    20: of('event_name'),
    21: `${github}${of('repository')}/actions/runs/${of('run_id')}/attempts/${of('run_attempt')}`,
  };
};

const Encoded = v.object({ content: v.string() });
const SigningCertV1 = v.object({ publicKey: Encoded });
const SigningCertV2 = v.object({
  credentials: v.optional(v.object({ oidcIdentityToken: v.string() })),
  publicKeyRequest: v.object({ publicKey: v.object({ content: v.string() }) }),
});
const Envelope = v.object({ payload: v.string(), signatures: v.tuple([v.object({ sig: v.string() })]) });
const ProposedHashedRekord = v.object({ kind: v.literal('hashedrekord'), apiVersion: v.literal('0.0.1'), spec: v.unknown() });
const ProposedDsse = v.object({
  kind: v.literal('dsse'),
  spec: v.object({ proposedContent: v.object({ envelope: v.string(), verifiers: v.tuple([v.string()]) }) }),
});
const ProposedIntoto = v.object({
  kind: v.literal('intoto'),
  apiVersion: v.literal('0.0.1'),
  spec: v.object({ content: v.object({ envelope: v.string() }), publicKey: v.string() }),
});
const Proposed = v.variant('kind', [ProposedHashedRekord, ProposedDsse, ProposedIntoto]);

/** What clients of Rekor v2 send for an envelope. Source: sigstore/rekor-tiles, dsse.proto, hashedrekord.proto. */
const Verifier = v.union([
  v.object({ x509Certificate: v.object({ rawBytes: v.string() }) }),
  v.object({ publicKey: v.object({ rawBytes: v.string() }) }),
]);
const ProposedRekorV2 = v.union([
  v.object({ dsseRequestV002: v.object({ envelope: Envelope, verifiers: v.tuple([Verifier]) }) }),
  v.object({ hashedRekordRequestV002: v.object({ digest: v.string(), signature: v.object({ content: v.string(), verifier: Verifier }) }) }),
]);

const partsOf = (stored: Buffer, { payload, signatures }: v.InferOutput<typeof Envelope>): EnvelopeParts => ({
  stored,
  payload: Buffer.from(payload, 'base64'),
  signature: Buffer.from(signatures[0].sig, 'base64'),
});

const verifierPem = (verifier: v.InferOutput<typeof Verifier>): string =>
  'x509Certificate' in verifier
    ? pem(Buffer.from(verifier.x509Certificate.rawBytes, 'base64'))
    : createPublicKey({ key: Buffer.from(verifier.publicKey.rawBytes, 'base64'), format: 'der', type: 'spki' })
        .export({ format: 'pem', type: 'spki' })
        .toString();

/** The body that Rekor v2 keeps of a proposed entry. */
const keepBodyRekorV2 = (proposed: v.InferOutput<typeof ProposedRekorV2>): RekorBody => {
  if ('dsseRequestV002' in proposed) {
    const { envelope, verifiers } = proposed.dsseRequestV002;
    return dsseEntryRekorV2(partsOf(Buffer.from(JSON.stringify(envelope)), envelope), verifierPem(verifiers[0]));
  }
  const { digest, signature } = proposed.hashedRekordRequestV002;
  return hashedRekordRekorV2(Buffer.from(signature.content, 'base64'), Buffer.from(digest, 'base64'), verifierPem(signature.verifier));
};

/** The body that Rekor v1 keeps of a proposed entry. */
const keepBody = (proposed: v.InferOutput<typeof Proposed>): RekorBody => {
  if (proposed.kind === 'hashedrekord') return proposed;
  const isDsse = proposed.kind === 'dsse';
  const stored = Buffer.from(isDsse ? proposed.spec.proposedContent.envelope : proposed.spec.content.envelope);
  const parts = partsOf(stored, v.parse(Envelope, JSON.parse(stored.toString())));
  const verifier = Buffer.from(isDsse ? proposed.spec.proposedContent.verifiers[0] : proposed.spec.publicKey, 'base64').toString();
  return isDsse ? dsseEntry(parts, verifier) : intotoEntry(parts, verifier);
};

const answerEntry = (entry: LoggedEntry): object => ({
  body: entry.body.toString('base64'),
  integratedTime: entry.integratedTime,
  logID: entry.logId.toString('hex'),
  logIndex: entry.logIndex,
  verification: {
    inclusionProof: {
      checkpoint: entry.proof.checkpoint,
      hashes: entry.proof.hashes.map(hash => hash.toString('hex')),
      logIndex: entry.logIndex,
      rootHash: entry.proof.rootHash.toString('hex'),
      treeSize: entry.proof.treeSize,
    },
    signedEntryTimestamp: entry.signedEntryTimestamp.toString('base64'),
  },
});

/** The digest and the nonce of a TimeStampReq. Source: RFC 3161 2.4.1: version, messageImprint, reqPolicy?, nonce?, certReq?. */
const readTimestampRequest = (der: Buffer): { readonly digest: Buffer; readonly nonce?: Buffer } => {
  const [, imprint, ...rest] = ASN1Obj.parseBuffer(Buffer.from(der)).subs;
  const nonce = rest.find(each => each.tag.isInteger());
  return { digest: imprint?.subs[1]?.value ?? Buffer.alloc(0), ...(nonce === undefined ? {} : { nonce: nonce.toDER() }) };
};

const ArtifactHash = v.object({ artifactHash: v.string() });
const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(v.parse(v.instance(Uint8Array), chunk)));
  return Buffer.concat(chunks);
};

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const answerFulcio = (parts: SigstoreParts, token: string, key: Buffer): readonly string[] => {
  const claims = decodeToken(token);
  const publicKey = key.includes('BEGIN') ? createPublicKey(key) : createPublicKey({ key, format: 'der', type: 'spki' });
  const leaf = parts.fulcio.issue({ publicKey, subjects: [claims.sub], claims: extensionsOf(claims) });
  return [leaf, parts.fulcio.intermediate, parts.fulcio.root].map(der => pem(der));
};

/** sigstore-go gives the token in the header, sigstore-js in the body of the second version. */
const bearerOf = (request: IncomingMessage): string => (request.headers.authorization ?? '').replace('Bearer ', '');

const routes: Readonly<Record<string, (parts: SigstoreParts, body: Buffer, request: IncomingMessage) => Answer>> = {
  'POST /api/v1/signingCert': (parts, body, request) => {
    const { publicKey } = v.parse(SigningCertV1, JSON.parse(body.toString()));
    return {
      status: 201,
      type: 'application/pem-certificate-chain',
      body: answerFulcio(parts, bearerOf(request), Buffer.from(publicKey.content, 'base64')).join(''),
    };
  },
  'POST /api/v2/signingCert': (parts, body, request) => {
    const { credentials, publicKeyRequest } = v.parse(SigningCertV2, JSON.parse(body.toString()));
    const token = credentials?.oidcIdentityToken ?? bearerOf(request);
    const certificates = answerFulcio(parts, token, Buffer.from(publicKeyRequest.publicKey.content));
    return { status: 200, type: 'application/json', body: JSON.stringify({ signedCertificateEmbeddedSct: { chain: { certificates } } }) };
  },
  'POST /api/v1/log/entries': (parts, body) => {
    const entry = parts.rekor.add(keepBody(v.parse(Proposed, JSON.parse(body.toString()))));
    const id = `0000000000003039${entry.logIndex.toString(16).padStart(64, '0')}`;
    return {
      status: 201,
      type: 'application/json',
      body: JSON.stringify({ [id]: answerEntry(entry) }),
      headers: { location: `/api/v1/log/entries/${id}`, etag: id },
    };
  },
  'POST /api/v2/log/entries': (parts, body) => {
    const entry = parts.rekor.add(keepBodyRekorV2(v.parse(ProposedRekorV2, JSON.parse(body.toString()))));
    return { status: 201, type: 'application/json', body: JSON.stringify(transparencyLogEntry(entry, 'rekor-v2')) };
  },
  'GET /api/v1/log/publicKey': parts => ({
    status: 200,
    type: 'application/x-pem-file',
    body: parts.rekor.publicKey.export({ format: 'pem', type: 'spki' }),
  }),
  'POST /api/v1/timestamp': (parts, body, request) => {
    const isJson = request.headers['content-type']?.includes('json') === true;
    const question = isJson
      ? { digest: Buffer.from(v.parse(ArtifactHash, JSON.parse(body.toString())).artifactHash, 'base64') }
      : readTimestampRequest(body);
    return { status: 201, type: 'application/timestamp-reply', body: parts.tsa.answer({ ...question, certificates: 'embedded' }) };
  },
};

/** Writes the files by which cosign is told to trust an instance. */
export const writeTrustFiles = (parts: SigstoreParts, folder: string): FakeSigstore['files'] => {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const { fulcio, rekor, tsa } = parts;
  return {
    fulcio: write('fulcio.pem', pem(fulcio.root, fulcio.intermediate)),
    rekor: write('rekor.pub', rekor.publicKey.export({ format: 'pem', type: 'spki' })),
    ct: write('ct.pub', fulcio.logKey.export({ format: 'pem', type: 'spki' })),
    tsa: write('tsa.pem', pem(tsa.leaf, tsa.root)),
    trustedRoot: write('trusted_root.json', JSON.stringify(trustedRootOf(parts))),
  };
};

/** Starts Fulcio (v1 and v2), Rekor (v1 and v2) and a timestamp authority on one loopback port, and writes the files of their keys to a folder. */
export const startFakeSigstore = async (folder: string): Promise<FakeSigstore> => {
  let parts: SigstoreParts | undefined;
  const server = createServer((request, response) => {
    const answer = async (): Promise<Answer> => {
      const route = routes[`${request.method} ${new URL(request.url ?? '/', 'http://loopback').pathname}`];
      const body = await readBody(request);
      return route === undefined || parts === undefined
        ? { status: 404, type: 'text/plain', body: 'no such address' }
        : route(parts, body, request);
    };
    void answer()
      .catch((error: unknown): Answer => ({ status: 500, type: 'text/plain', body: String(error) }))
      .then(({ status, type, body, headers }) => response.writeHead(status, { 'content-type': type, ...headers }).end(body));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = v.parse(v.object({ port: v.number() }), server.address());
  parts = createSigstoreParts(() => new Date(), 'sigstore.dev', `127.0.0.1:${address.port}`);
  return {
    url: `http://127.0.0.1:${address.port}`,
    parts,
    files: writeTrustFiles(parts, folder),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
