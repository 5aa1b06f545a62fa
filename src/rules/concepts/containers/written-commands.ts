import type { Container } from '../../../artifacts/kubernetes/model.ts';
import type { ShellScript } from '../../../artifacts/shell/model.ts';
import { isMissing, itemsOf } from '../../../artifacts/yaml/lookup.ts';
import { onceFor } from '../../../text/once-for.ts';
import { execScript } from './command-lines.ts';
import { execHandlers } from './handlers.ts';

/** A command that a manifest has a container run. */
export interface WrittenCommand {
  /** `command`, or the name of the probe or hook. */
  readonly of: string;
  readonly script: ShellScript;
}

/**
 * How a container starts: `command` with `args` behind it. `args` alone are what the image's entry point is given, which many entry points
 * run as they are.
 */
const startScript = (container: Container): ShellScript | undefined => {
  const [command, args] = [container.get('command'), container.get('args')];
  return isMissing(command) || command.state === 'present' ? execScript([...itemsOf(command), ...itemsOf(args)]) : undefined;
};

/** All commands that a manifest has a container run: at its start, in its probes and in its hooks. */
export const writtenCommands = onceFor((container: Container): readonly WrittenCommand[] => {
  const handlers = execHandlers(container).map(({ name, command }) => ({ of: name, script: execScript(itemsOf(command)) }));
  return [{ of: 'command', script: startScript(container) }, ...handlers].flatMap(({ of, script }) => (script ? [{ of, script }] : []));
});
