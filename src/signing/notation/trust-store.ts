import { X509Certificate } from 'node:crypto';
import type { ConfigError } from '../../policy/config-error.ts';
import { fileError } from '../../policy/file-error.ts';
import { compareText } from '../../text/sorted.ts';
import { type Certificate, isSelfSigned, readCertificate } from '../x509/certificate.ts';
import { readDerSeries, readOr } from '../x509/der.ts';
import type { TrustStoreName, TrustStoreType } from './trust-policy.ts';

/** The trusted certificates by store: `ca:acme-rockets`. */
export type TrustStores = ReadonlyMap<string, readonly Certificate[]>;

/** `ca:acme-rockets` */
export const trustStoreKey = ({ type, name }: TrustStoreName): string => `${type}:${name}`;

const folder = 'truststore/x509/';
const types: readonly string[] = ['ca', 'signingAuthority', 'tsa'] satisfies readonly TrustStoreType[];
/** Source: Notary Project trust store and trust policy specification: `[a-zA-Z0-9_.-]+`. */
const namePattern = /^[A-Za-z0-9_.-]+$/u;
const maxFiles = 1_000;
/** Longest file, in bytes. */
const maxBytes = 1_048_576;
const pemBlock = '-----BEGIN ';

export const isStoreName = (name: string): boolean => namePattern.test(name) && name !== '.' && name !== '..';

/**
 * Reads the x509 trust store directory: `truststore/x509/<type>/<name>/<file>`, each file one or more certificates in PEM or in DER.
 * Files outside of `truststore/` are not looked at. `prefix` stands in front of the paths: `image-policies/`.
 */
export const parseTrustStores = (
  files: ReadonlyMap<string, Uint8Array>,
  prefix = '',
): { readonly stores: TrustStores; readonly errors: readonly ConfigError[] } => {
  const stores = new Map<string, readonly Certificate[]>();
  const errors: ConfigError[] = [];
  const own = [...files].filter(([path]) => path.startsWith(`${prefix}truststore/`)).toSorted(([a], [b]) => compareText(a, b));
  if (own.length > maxFiles)
    errors.push(
      fileError(
        own[maxFiles]?.[0] ?? prefix,
        `The trust store has more than ${maxFiles} files.`,
        'Put several certificates into one file.',
      ),
    );
  for (const [path, bytes] of own.slice(0, maxFiles)) {
    const place = placeOf(path.slice(prefix.length));
    if (place === undefined) {
      errors.push(
        fileError(
          path,
          'The file is not where a certificate of the trust store belongs.',
          `Put it at ${prefix}${folder}ca/NAME/FILE.crt, or under signingAuthority or tsa.`,
        ),
      );
      continue;
    }
    const certificates = readFile(bytes);
    const problem =
      certificates === undefined
        ? undefined
        : certificates.map(certificate => trustProblem(certificate, place.type)).find(text => text !== undefined);
    if (certificates === undefined)
      errors.push(
        fileError(
          path,
          'The file holds no X.509 certificates in PEM or DER.',
          'Remove it, or export the root certificate with "openssl x509".',
        ),
      );
    else if (problem !== undefined) errors.push(fileError(path, problem, 'Put the root certificate of the chain there.'));
    else stores.set(trustStoreKey(place), [...(stores.get(trustStoreKey(place)) ?? []), ...certificates]);
  }
  return { stores, errors };
};

const isType = (text: string | undefined): text is TrustStoreType => text !== undefined && types.includes(text);

const placeOf = (path: string): TrustStoreName | undefined => {
  const [type, name = '', file, ...deeper] = path.startsWith(folder) ? path.slice(folder.length).split('/') : [];
  return isType(type) && isStoreName(name) && file !== undefined && file !== '' && deeper.length === 0 ? { type, name } : undefined;
};

const readFile = (bytes: Uint8Array): readonly Certificate[] | undefined => {
  if (bytes.length > maxBytes) return undefined;
  const text = Buffer.from(bytes).toString('latin1');
  const encoded = text.includes(pemBlock) ? pemBlocks(text) : derBlocks(bytes);
  const certificates = encoded.map(block => block && readCertificate(block));
  const readable = certificates.filter(certificate => certificate !== undefined);
  return readable.length === certificates.length && readable.length > 0 ? readable : undefined;
};

/** Source: Go's x509.ParseCertificates, which notation reads such files with: one certificate behind the other. */
const derBlocks = (bytes: Uint8Array): readonly (Uint8Array | undefined)[] =>
  readOr(() => readDerSeries(bytes).map(({ raw }) => raw), [undefined]);

/** The blocks of a PEM file in DER; undefined for one that is not a certificate (a private key above all). */
const pemBlocks = (text: string): readonly (Uint8Array | undefined)[] =>
  text
    .split(pemBlock)
    .slice(1)
    .map(block => derOfPem(pemBlock + block));

const derOfPem = (block: string): Uint8Array | undefined => {
  try {
    return block.startsWith('-----BEGIN CERTIFICATE-----') ? new X509Certificate(block).raw : undefined;
  } catch {
    return undefined;
  }
};

/** Source: "Trust Store": authorities, or self-signed signing certificates; for timestamps only roots. */
const trustProblem = (certificate: Certificate, type: TrustStoreType): string | undefined => {
  const { subject, basicConstraints } = certificate;
  const authority = basicConstraints?.authority === true;
  if (type === 'tsa' && !(authority && isSelfSigned(certificate))) return `"${subject.text}" is not a self-signed certificate authority.`;
  return authority || isSelfSigned(certificate) ? undefined : `"${subject.text}" is neither a certificate authority nor self-signed.`;
};
