import type { PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { isMissing, itemsOf, lookup, numberAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import { onceFor } from '../../../text/once-for.ts';
import type { Range } from '../../../text/range.ts';
import { declaredPorts } from './declared-ports.ts';

/** A port that a container of a pod declares. */
export interface PodPort {
  readonly port: number;
  readonly name: string | undefined;
  readonly protocol: string;
  readonly at: Range;
}

/** The ports that the containers of a pod declare. Without `complete` there may be further ones. */
export interface PodPorts {
  readonly ports: readonly PodPort[];
  readonly complete: boolean;
}

export const podPorts = onceFor(
  ({ containers }: PodSpec): PodPorts => ({
    ports: containers.flatMap(container =>
      itemsOf(container.get('ports')).flatMap(item => {
        const port = numberAt(item, 'containerPort');
        const written = lookup(item, 'protocol');
        const protocol = isMissing(written) ? 'TCP' : stringAt(written);
        return typeof port === 'number' && protocol !== undefined ? [{ port, name: stringAt(item, 'name'), protocol, at: item.range }] : [];
      }),
    ),
    complete: containers.every(container => declaredPorts(container).complete),
  }),
);
