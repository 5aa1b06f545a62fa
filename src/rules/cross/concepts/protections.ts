import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { effectiveSecurityContext, writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import { booleanAt, isMissing, numberAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';
import { capabilitiesOf } from '../../kubernetes/concepts/container-capabilities.ts';

/** A setting that keeps a container from something, and how it is recognised. */
type Protection = readonly [name: string, place: Lookup, isSet: boolean];

const settings = (container: Container): readonly Protection[] => {
  const { podSpec } = container;
  const context = (...path: readonly [string, ...string[]]): Lookup => effectiveSecurityContext(container, ...path);
  const readOnly = container.get('securityContext', 'readOnlyRootFilesystem');
  const escalation = container.get('securityContext', 'allowPrivilegeEscalation');
  const user = context('runAsUser');
  const profile = context('seccompProfile', 'type');
  const dropped = capabilitiesOf(container, 'drop').items.some(({ name }) => name === 'ALL');
  const number = numberAt(user);
  const memory = container.get('resources', 'limits', 'memory');
  return [
    ['runAsNonRoot: true', context('runAsNonRoot'), booleanAt(context('runAsNonRoot')) === true],
    ['runAsUser', user, typeof number === 'number' && number > 0],
    ['readOnlyRootFilesystem: true', readOnly, booleanAt(readOnly) === true],
    ['allowPrivilegeEscalation: false', escalation, booleanAt(escalation) === false],
    ['capabilities.drop: [ALL]', container.get('securityContext', 'capabilities', 'drop'), dropped],
    ['seccompProfile', profile, ['RuntimeDefault', 'Localhost'].includes(stringAt(profile) ?? '')],
    [
      'automountServiceAccountToken: false',
      podSpec.get('automountServiceAccountToken'),
      booleanAt(podSpec.get('automountServiceAccountToken')) === false,
    ],
    ['hostUsers: false', podSpec.get('hostUsers'), booleanAt(podSpec.get('hostUsers')) === false],
    ['limits.memory', memory, !isMissing(memory)],
  ];
};

/** What certainly protects a container, by name, with where it is written; what is unknown counts for both sides as there. */
export const protectionsOf = (container: Container): ReadonlyMap<string, Range> =>
  new Map(
    settings(container).flatMap(([name, place, isSet]) => {
      const at = writtenRange(place);
      return at !== undefined && (isSet || place.state === 'unknown') ? [[name, at] as const] : [];
    }),
  );
