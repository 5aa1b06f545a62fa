import type { FileArtifact } from '../artifacts/artifact.ts';
import type { KubernetesObject } from '../artifacts/kubernetes/model.ts';
import { stringAt } from '../artifacts/yaml/lookup.ts';
import { scalarValue } from '../artifacts/yaml/scalar.ts';
import type { Finding } from '../findings/finding.ts';
import type { Range } from '../text/range.ts';
import type { ComparedSide } from './compared-files.ts';

/** What is written down and runs no container, and what would run them. */
interface Runner {
  readonly key: string;
  readonly range: Range;
  readonly isIdle: boolean;
}

/** Words without which nothing is switched off. */
const words = /replicas|suspend|scale/u;

/** Source: Kubernetes, Deployment `replicas`, CronJob and Job `suspend`. */
const isIdleObject = (object: KubernetesObject): boolean => {
  const replicas = object.get('spec', 'replicas');
  const suspend = object.get('spec', 'suspend');
  return (
    (replicas.state === 'present' && scalarValue(replicas.node) === 0) ||
    (suspend.state === 'present' && scalarValue(suspend.node) === true)
  );
};

const runnersOf = (artifact: FileArtifact): readonly Runner[] => {
  if (artifact.kind === 'kubernetes')
    return artifact.objects.map(object => ({
      key: `${object.group}/${object.subject} ${stringAt(object.node, 'metadata', 'namespace') ?? ''}`,
      range: object.range,
      isIdle: isIdleObject(object),
    }));
  if (artifact.kind !== 'compose') return [];
  return artifact.services.map(service => {
    const counts = [service.get('scale'), service.get('deploy', 'replicas')];
    const isIdle = counts.some(
      count => count.state === 'present' && count.node.kind === 'scalar' && service.interpolate(count.node.value).value === '0',
    );
    return { key: `service ${artifact.file.path} ${service.name}`, range: service.range, isIdle };
  });
};

/**
 * The base without findings about what ran nothing there and runs at the head: no replicas, suspended. Whoever starts it brings them in. Linear.
 */
export const withoutStarted = (base: ComparedSide, head: ComparedSide): ComparedSide => {
  const idle = [...base.artifacts].flatMap(([path, artifact]) =>
    words.test(artifact.file.text) ? runnersOf(artifact).flatMap(({ isIdle, ...runner }) => (isIdle ? [{ ...runner, path }] : [])) : [],
  );
  if (idle.length === 0) return base;
  const running = new Set([...head.artifacts.values()].flatMap(runnersOf).flatMap(({ key, isIdle }) => (isIdle ? [] : [key])));
  const started = Map.groupBy(
    idle.filter(({ key }) => running.has(key)),
    ({ path }) => path,
  );
  if (started.size === 0) return base;
  const isStarted = ({ location: { path, range } }: Finding): boolean =>
    started.get(path)?.some(one => one.range.start <= range.start && range.end <= one.range.end) === true;
  return { ...base, findings: base.findings.filter(finding => !isStarted(finding)) };
};
