import type { PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { isGateway } from '../../network/concepts/entry-points.ts';
import { accountRange, type Escalations, type Step } from './escalation.ts';
import { hostPowers } from './host-powers.ts';

/** A power of a pod, with the steps to it. */
export interface Power {
  readonly what: string;
  readonly steps: readonly Step[];
}

/**
 * The powers of a pod over its node and the cluster. The network of the node and rights in the cluster do not count for gateways and controllers of
 * Ingresses, which have its ports and read certificates.
 */
export const powersOf = (podSpec: PodSpec, ways: Escalations): readonly Power[] => {
  const { object } = podSpec;
  const host = hostPowers(podSpec, !isGateway(object)).map(({ what, at }) => ({
    what,
    steps: [{ object, at, note: `A container ${what}.` }],
  }));
  const way = ways.isEmpty || isGateway(object) ? undefined : ways.of(podSpec);
  if (way?.scope !== 'cluster') return host;
  const start: Step = { object, at: accountRange(podSpec), note: `It runs as the service account "${way.account}".` };
  return [...host, { what: `can take over the cluster: its service account may ${way.may}`, steps: [start, ...way.steps] }];
};
