import { X509Certificate } from 'node:crypto';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { pemBlocks } from '../../text/pem.ts';
import type { SchemaProblem } from '../changes/describe-issue.ts';
import { byLength } from '../keys/by-strength.ts';
import { asList } from '../keys/waivers-key.ts';
import { readModeSetting } from '../mode-setting.ts';
import type { Placed } from '../schema/policy-document.ts';
import { defaultImageSettings, type ImageSettings } from './image-settings.ts';
import type { ImageSettingsDocument } from './image-settings-schema.ts';

const githubIssuer = 'https://token.actions.githubusercontent.com';
const provenance = 'https://slsa.dev/provenance/v1';

/** The section `images` that its schema accepted, in the words of the program; `root` is the whole file. */
export const readImageSettings = (document: ImageSettingsDocument, root: Placed, file: SourceFile): ImageSettings => {
  const section = root.children.get('images');
  const originOf = (list: string, index: number): string => {
    const placed = section?.children.get(list)?.children.get(String(index)) ?? section ?? root;
    return `${file.path}:${file.lines.line(placed.range.start)}`;
  };
  const { registries = {} } = document;
  return {
    noMatch: document['no-match'] ?? defaultImageSettings.noMatch,
    scope: document.scope ?? defaultImageSettings.scope,
    platforms: document.platforms ?? defaultImageSettings.platforms,
    signatureFormat: document['signature-format'] ?? defaultImageSettings.signatureFormat,
    registries: {
      allowed: registries.allowed,
      mirrors: new Map(Object.entries(registries.mirrors ?? {})),
      http: registries.http ?? [],
      private: registries.private ?? [],
    },
    engines: (document.engines ?? []).map((entry, index) => ({
      images: asList(entry.images),
      engines: typeof entry.engines === 'string' ? [entry.engines] : entry.engines,
      origin: originOf('engines', index),
    })),
    notary: (document['notary-v1'] ?? []).map((entry, index) => ({
      images: asList(entry.images),
      server: entry.server,
      pin:
        entry['root-ca'] === undefined
          ? { kind: 'keys', keyIds: entry['root-keys'] ?? [] }
          : { kind: 'authority', certificates: entry['root-ca'] },
      roles: entry.roles,
      origin: originOf('notary-v1', index),
    })),
    githubAttestations: (document['github-attestations'] ?? []).map((entry, index) => ({
      images: asList(entry.images),
      source: entry.source,
      predicateType: entry['predicate-type'] ?? provenance,
      signerWorkflow: entry['signer-workflow'],
      sourceRef: entry['source-ref'],
      runner: entry.runner,
      issuer: entry.issuer ?? githubIssuer,
      origin: originOf('github-attestations', index),
    })),
    exceptions: (document.exceptions ?? []).map((entry, index) => ({
      images: asList(entry.images),
      reason: entry.reason,
      until: entry.until,
      origin: originOf('exceptions', index),
    })),
    modes: new Map(byLength(document.modes ?? {}).map(([glob, setting]) => [glob, readModeSetting(setting)])),
  };
};

/** Whether a text is certificates in PEM and nothing else; what they are worth is for the verification to say. */
const areCertificates = (pem: string): boolean =>
  (pemBlocks(pem) ?? [{ label: '', text: '' }]).every(({ label, text }) => label === 'CERTIFICATE' && isCertificate(text));

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    // Whatever OpenSSL says of it, it is none.
    return false;
  }
};

/** What the section may have in the right shape and still can't mean. */
export const meaninglessImageSettings = (document: ImageSettingsDocument): readonly SchemaProblem[] => [
  ...(document['notary-v1'] ?? []).flatMap((entry, index): readonly SchemaProblem[] =>
    (entry['root-keys'] === undefined) === (entry['root-ca'] === undefined)
      ? [
          {
            path: ['images', 'notary-v1', String(index)],
            at: 'value',
            message: 'A server needs either "root-keys" or "root-ca": without a trusted root anybody could have signed.',
            hint: 'Give "root-keys" (ids of root keys) or "root-ca" (certificates, PEM).',
          },
        ]
      : [],
  ),
  ...(document['notary-v1'] ?? []).flatMap((entry, index): readonly SchemaProblem[] =>
    entry['root-ca'] === undefined || areCertificates(entry['root-ca'])
      ? []
      : [
          {
            path: ['images', 'notary-v1', String(index), 'root-ca'],
            at: 'value',
            message: '"root-ca" must be certificates in PEM, and nothing else.',
          },
        ],
  ),
  ...(document.exceptions ?? []).flatMap((entry, index): readonly SchemaProblem[] =>
    document['require-expiry'] === true && entry.until === undefined
      ? [
          {
            path: ['images', 'exceptions', String(index)],
            at: 'value',
            message: 'The exception needs an "until" date, because "images.require-expiry" is on.',
          },
        ]
      : [],
  ),
];
