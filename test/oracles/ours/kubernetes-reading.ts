import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { classify } from '../../../src/artifacts/classify.ts';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { activate } from '../../../src/engine/active-rule.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { privilegedContainer } from '../../../src/rules/kubernetes/privileged-container.ts';
import { dataOf } from './yaml-data.ts';

/** What kubectl sends to the API server, as the judge tells it. */
export const kubectlAnswer = v.object({ objects: v.array(v.string()), error: v.optional(v.string()) });

/** The objects of an answer that the API server can take: those that say what they are. */
export const sentObjects = ({ objects }: v.InferOutput<typeof kubectlAnswer>): readonly object[] =>
  objects.map(text => v.parse(v.looseObject({}), JSON.parse(text))).filter(({ apiVersion, kind }) => isText(apiVersion) && isText(kind));

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** What a review makes of a file. */
export interface Reading {
  readonly objects: readonly object[];
  /** Why the verdict is incomplete. */
  readonly errors: readonly string[];
  readonly isPrivilegedFound: boolean;
}

const nothing: Reading = { objects: [], errors: [], isPrivilegedFound: false };

/** Reads a file as a review does. */
export const readManifest = (path: string, text: string): Reading => {
  const choice = classify(path, text);
  if (choice.kind === 'none') return nothing;
  const artifact = parseArtifact(sourceFile(path, text), choice, new Map());
  const errors = artifact.notifications.filter(({ level }) => level === 'error').map(({ message }) => message);
  if (artifact.kind !== 'kubernetes') return { ...nothing, errors };
  const { findings } = analyze({
    artifacts: [artifact],
    rules: [activate(privilegedContainer)],
    facts: { today: '2026-11-27', buildContexts: new Map() },
  });
  const objects = artifact.objects.map(({ apiVersion, kind, node }) => ({ apiVersion, kind, ...v.parse(v.looseObject({}), dataOf(node)) }));
  return { objects, errors, isPrivilegedFound: findings.length > 0 };
};

/** The objects that kubectl sends and we do not have. */
export const missingObjects = (theirs: readonly object[], ours: Reading): readonly object[] =>
  theirs.filter(object => !ours.objects.some(own => isDeepStrictEqual(own, object)));

const pod = v.object({ kind: v.literal('Pod'), spec: v.object({ containers: v.array(v.unknown()) }) });

const privileged = v.object({ securityContext: v.object({ privileged: v.literal(true) }) });

/** Whether an object is a pod with a privileged container, as the API server reads it. */
export const hasPrivileged = (object: object): boolean => {
  const read = v.safeParse(pod, object);
  return read.success && read.output.spec.containers.some(container => v.is(privileged, container));
};
