import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { PodSecurityLevel } from '../../src/artifacts/kubernetes/objects/namespace.ts';
import { parseKubernetes } from '../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { newestPodSecurityMinor, podSecurity } from '../../src/rules/concepts/pod-security/pod-security.ts';
import { QuestionError, type Suite } from './suite.ts';

const schema = v.object({ id: v.string(), pod: v.union([v.string(), v.record(v.string(), v.unknown())]) });
type Case = v.InferOutput<typeof schema>;

const levels = ['baseline', 'restricted'] as const satisfies readonly PodSecurityLevel[];

/** What a level says of a pod, from the first to the last minor version of Kubernetes for which it says so. */
interface Verdict {
  readonly v: [first: number, last: number];
  readonly allowed: boolean;
  readonly forbidden?: readonly (readonly [reason: string, detail: string])[];
  /** Checks of which Tidewaiter does not know. */
  readonly open?: readonly string[];
}

const verdictAt = (
  podSpec: Parameters<typeof podSecurity>[0],
  level: PodSecurityLevel,
  minor: number,
  defaulted: boolean,
): Omit<Verdict, 'v'> => {
  const { violations, open } = podSecurity(podSpec, level, minor, defaulted);
  return {
    allowed: violations.length === 0,
    ...(violations.length > 0 && { forbidden: violations.map(({ reason, detail }) => [reason, detail] as const) }),
    ...(open.length > 0 && { open }),
  };
};

const verdictsOf = (podSpec: Parameters<typeof podSecurity>[0], level: PodSecurityLevel, defaulted: boolean): readonly Verdict[] => {
  const verdicts: Verdict[] = [];
  for (let minor = 0; minor <= newestPodSecurityMinor; minor += 1) {
    const verdict = verdictAt(podSpec, level, minor, defaulted);
    const before = verdicts.at(-1);
    const isSame = before !== undefined && JSON.stringify({ ...before, v: 0 }) === JSON.stringify({ v: 0, ...verdict });
    if (isSame) before.v[1] = minor;
    else verdicts.push({ v: [minor, minor], ...verdict });
  }
  return verdicts;
};

/** The verdicts of both levels on a pod, as it is written and, where they differ, as the API server fills it in. */
export const judgePod = ({ id, pod }: Case): object => {
  const text = typeof pod === 'string' ? pod : JSON.stringify(pod);
  const podSpec = parseKubernetes(sourceFile(typeof pod === 'string' ? 'pod.yaml' : 'pod.json', text)).objects[0]?.podSpecs[0];
  if (podSpec === undefined) throw new QuestionError(`${id}: "pod" has no pod`);
  const verdicts = (defaulted: boolean) => Object.fromEntries(levels.map(level => [level, verdictsOf(podSpec, level, defaulted)]));
  const [written, filled] = [verdicts(false), verdicts(true)];
  return { ...written, ...(JSON.stringify(written) !== JSON.stringify(filled) && { defaulted: filled }) };
};

export const podSecuritySuite: Suite<Case> = {
  form: 'Case: {"id", "pod": object or YAML}. Answer: {"id", "baseline": [verdict], "restricted": [verdict], "defaulted"?: both where the values that the API server fills in change them}; a verdict is {"v": [first minor, last minor], "allowed", "forbidden"?: [[reason, detail]], "open"?: [checks that hang on what is not known]}. The cases are those of the corpus pod-security-versions, which lies beside.',
  schema,
  cases: corpus => {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(corpus, '..', 'pod-security-versions', file), 'utf8'));
    return v.parse(v.array(schema), read('matrix.json'));
  },
  idOf: ({ id }) => id,
  answer: judgePod,
};
