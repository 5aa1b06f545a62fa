import type { ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { deref, entriesOf, itemsOf, stringAt } from '../../../artifacts/yaml/lookup.ts';

/** That one service waits for another before it starts. */
export interface Dependency {
  readonly from: string;
  readonly on: string;
  /** `service_started` where nothing is said; undefined when it is not known. */
  readonly condition: string | undefined;
}

const dependenciesOf = (project: ComposeProject, service: ComposeService): readonly Dependency[] => {
  const found = service.get('depends_on');
  if (found.state !== 'present') return [];
  const from = service.name;
  const node = deref(found.node);
  if (node?.kind === 'sequence')
    return itemsOf(node).flatMap(item => {
      const on = project.interpolate(item)?.value;
      return on === undefined ? [] : [{ from, on, condition: 'service_started' }];
    });
  return entriesOf(found).flatMap(({ name, value }) =>
    name === undefined ? [] : [{ from, on: name, condition: stringAt(value, 'condition') }],
  );
};

/** All that the services of a file wait for (`depends_on`), by the name of what is waited for. */
export const dependencies = (project: ComposeProject): ReadonlyMap<string, readonly Dependency[]> =>
  Map.groupBy(
    project.services.flatMap(service => dependenciesOf(project, service)),
    ({ on }) => on,
  );
