import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { newestMinor } from '../../org-rules/cel/environment.ts';
import type { PolicyFile } from '../../org-rules/org-rule.ts';
import type { RegoFile } from '../../org-rules/rego/rule-set.ts';
import { isTestDocument } from '../../org-rules/testing/is-test.ts';
import type { Policy } from '../../policy/policy.ts';
import { policyFacts } from '../../review/judge-change.ts';
import { decodeText } from '../../review/read/decode-text.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { loadLocalPolicy } from '../load-policy.ts';
import { LocalFiles } from '../local-files.ts';
import { UsageError } from '../usage-error.ts';

/** The minor version of Kubernetes 1 that a policy names, else the newest. */
export const minorIn = (policy: Policy): number => policyFacts(policy).kubernetesMinor ?? newestMinor;

/** That of the policy file. */
export const minorOf = async (request: CliRequest): Promise<number> => minorIn((await loadLocalPolicy(request)).policy);

/** The policies of folders, and the modules in Rego that lie among them. */
export interface PolicyFolder {
  readonly files: readonly PolicyFile[];
  readonly modules: readonly RegoFile[];
}

/** Reads what folders hold of policies. A file that can't be read would be a policy that is not there: it is refused. */
export const readPolicies = (operands: readonly string[]): PolicyFolder => {
  const paths = LocalFiles.open({ operands, exclude: [] }).paths();
  const dataOf = (path: string): string => path.replace(/\.wasm$/u, '.data.json');
  const manifests = paths.filter(path => /\.(?:ya?ml|json)$/u.test(path) && !path.endsWith('.data.json'));
  const files = manifests.map(path => ({ path, text: textOf(path) })).filter(({ path, text }) => !isTestDocument(path, text));
  const modules = paths
    .filter(path => path.endsWith('.wasm'))
    .map((path): RegoFile => {
      const bytes = readFileSync(path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { path, bytes, sha256, ...(paths.includes(dataOf(path)) && { data: textOf(dataOf(path)) }) };
    });
  if (files.length + modules.length === 0)
    throw new UsageError(`There are no policies under ${operands.map(path => `"${path}"`).join(', ')}.`);
  return { files, modules };
};

const textOf = (path: string): string => {
  const read = readable(path);
  if (read === undefined) throw new UsageError(`"${path}" can't be read as text.`);
  return read;
};

/** The text of a file; undefined for what is none: links are not followed, as everywhere. */
export const readable = (path: string): string | undefined => {
  const bytes = bytesOf(path);
  const read = bytes && decodeText(bytes);
  return read?.state === 'text' ? read.text : undefined;
};

export const bytesOf = (path: string): Uint8Array | undefined =>
  lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
