import { generateKeyPairSync } from 'node:crypto';
import type { ConfigError } from '../../../src/policy/config-error.ts';
import type { ImageSettings } from '../../../src/policy/images/image-settings.ts';
import { parseOrgPolicy } from '../../../src/policy/parse-org-policy.ts';
import type { ImagePolicySet } from '../../../src/signing/policy/image-policy-set.ts';
import { parseImagePolicies } from '../../../src/signing/policy/parse-image-policies.ts';
import { sampleRules } from '../../policy/sample-rules.ts';

/** The own section, written under `images:`. */
const settingsOf = (section: string): ImageSettings => {
  const indented = section.replaceAll('\n', '\n  ');
  const { policy, errors } = parseOrgPolicy(`images:\n  ${indented}\n`, 'tidewaiter/policy.yml', 'acme/.github', sampleRules);
  if (!policy?.images) throw new Error(JSON.stringify(errors));
  return policy.images;
};

export type Files = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (files: Files): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? Buffer.from(content) : content]));

export const policiesOf = (files: Files, section?: string): ImagePolicySet => {
  const parsed = parseImagePolicies(bytesOf(files), section === undefined ? undefined : settingsOf(section));
  if (parsed.errors) throw new Error(parsed.errors.map(({ path, line, message }) => `${path}:${line}: ${message}`).join('\n'));
  return parsed.policies;
};

/** Policies of which some documents have errors. */
export const narrowedPoliciesOf = (files: Files, section?: string): ImagePolicySet => {
  const { policies, errors = [] } = parseImagePolicies(bytesOf(files), section === undefined ? undefined : settingsOf(section));
  if (policies === undefined || errors.length === 0) throw new Error('The policies are whole, or none.');
  return policies;
};

export const errorsOf = (files: Files): readonly ConfigError[] => parseImagePolicies(bytesOf(files)).errors ?? [];

/** A ClusterImagePolicy; `spec` is YAML without indentation. */
export const clusterPolicy = (spec: string, name = 'signed'): string =>
  `apiVersion: policy.sigstore.dev/v1beta1\nkind: ClusterImagePolicy\nmetadata:\n  name: ${name}\nspec:\n  ${spec.trim().replaceAll('\n', '\n  ')}\n`;

/** A policy for all images with these authorities. */
export const withAuthorities = (authorities: string, rest = '', name = 'signed'): string =>
  clusterPolicy(`images:\n- glob: "**"\n${rest}authorities:\n${authorities.trim()}`, name);

export const publicKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'pem', type: 'spki' }).toString();

/** A key in YAML, under `key:` of an authority. */
export const keyAuthority = (pem: string, rest = ''): string =>
  `- ${rest}key:\n    data: |\n      ${pem.trim().replaceAll('\n', '\n      ')}`;

export const keyless = `- keyless:
    identities:
    - issuer: https://token.actions.githubusercontent.com
      subjectRegExp: ^https://github.com/acme/`;
