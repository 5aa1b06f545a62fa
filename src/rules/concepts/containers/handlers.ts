import type { Container } from '../../../artifacts/kubernetes/model.ts';
import { lookup } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../../artifacts/yaml/model.ts';
import type { FieldPath } from '../setting.ts';

/** Where a container's probes and hooks stand. Source: Pod API reference, Probe and LifecycleHandler. */
const handlerPaths: readonly FieldPath[] = [
  ['startupProbe'],
  ['livenessProbe'],
  ['readinessProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

/** What a probe or a hook does. */
export type HandlerAction = 'exec' | 'httpGet' | 'tcpSocket' | 'grpc';

/** The paths of one field of an action in all probes and hooks of a container. */
export const handlerFields = (action: HandlerAction, field: string): readonly FieldPath[] =>
  handlerPaths.map(path => [...path, action, field]);

/** A probe or a hook that runs a command in the container. */
export interface ExecHandler {
  /** `livenessProbe`, `lifecycle.preStop`… */
  readonly name: string;
  /** The list of the command's words. */
  readonly command: Lookup;
}

/** The commands that the probes and hooks of a container run, as far as they are written. */
export const execHandlers = (container: Container): readonly ExecHandler[] =>
  handlerPaths.flatMap(path => {
    const command = lookup(container.get(...path), 'exec', 'command');
    return command.state === 'present' ? [{ name: path.join('.'), command }] : [];
  });
