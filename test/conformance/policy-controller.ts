import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseImageReference } from '../../src/artifacts/images/image-reference.ts';
import { imageGlobProblem, matchesImageGlob } from '../../src/signing/policy/cluster/image-glob.ts';
import { parseImagePolicies } from '../../src/signing/policy/parse-image-policies.ts';
import { findFile } from './find-file.ts';
import type { Folders, Suite } from './suite.ts';

const globCase = v.object({ id: v.optional(v.string()), image: v.string(), glob: v.string() });
const documentCase = v.object({ path: v.string() });
const textCase = v.object({ id: v.string(), text: v.string() });
const schema = v.union([globCase, documentCase, textCase], 'must be {"image", "glob"}, {"path"} or {"id", "text"}');
type Case = v.InferOutput<typeof schema>;

/** Whether a glob speaks for an image. `error`: the glob or the image's name is none. */
export const judgeGlob = (glob: string, image: string): { readonly match: boolean; readonly error: boolean } => {
  const reference = parseImageReference(image);
  return {
    match: reference !== undefined && matchesImageGlob(glob, reference),
    error: imageGlobProblem(glob) !== undefined || reference === undefined,
  };
};

/** What a cluster can do and Tidewaiter does not: keys in a cluster or a key management service, CUE. */
const isUnsupported = (message: string): boolean =>
  /is not supported|must have spec\.authorities\[\d+\]\.source\[\d+\]\.oci/u.test(message);

/** Whether ClusterImagePolicies are valid. `unsupported`: nothing is wrong but what only a cluster can do. */
const judgePolicies = (bytes: Uint8Array) => {
  const errors = (parseImagePolicies(new Map([['policy.yaml', bytes]])).errors ?? []).map(({ message }) => message);
  if (errors.length === 0) return { verdict: 'valid', errors } as const;
  return { verdict: errors.every(isUnsupported) ? 'unsupported' : 'invalid', errors } as const;
};

const answer = (item: Case, folders: Folders): object => {
  if ('glob' in item) return { image: item.image, glob: item.glob, ...judgeGlob(item.glob, item.image) };
  if ('text' in item) return judgePolicies(Buffer.from(item.text));
  return { path: item.path, ...judgePolicies(readFileSync(findFile(item.path, folders))) };
};

export const policyController: Suite<Case> = {
  form: 'Case: {"image", "glob"}, or a document of ClusterImagePolicies: {"path"} or {"id", "text"}. Answer: {"id", "match", "error"}, or {"id", "verdict": "valid" | "invalid" | "unsupported" (only a cluster can do it), "errors"}. The id of a glob without one is its place, glob-1 and so on.',
  schema,
  cases: corpus => [
    ...v.parse(v.array(globCase), JSON.parse(readFileSync(join(corpus, 'glob-cases.json'), 'utf8'))),
    ...['valid', 'invalid'].flatMap(folder =>
      readdirSync(join(corpus, folder))
        .toSorted()
        .map(name => ({ path: `${folder}/${name}` })),
    ),
  ],
  idOf: (item, index) => ('path' in item ? item.path : (item.id ?? `glob-${index}`)),
  answer,
};
