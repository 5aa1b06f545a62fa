import type { ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { setsNoNewPrivileges } from './security-options.ts';

/** The item of `security_opt` that keeps processes from gaining privileges. */
export const noNewPrivileges = 'no-new-privileges:true';

/** Programs that need what the option takes away: as the start command they would fail. */
const changesUser = /^(?:.{0,100}\/)?(?:sudo|su)$/;

const firstWord = (project: ComposeProject, service: ComposeService, key: 'command' | 'entrypoint'): string | undefined => {
  const written = service.get(key);
  if (written.state !== 'present') return undefined;
  const first = written.node.kind === 'sequence' ? written.node.items[0] : written.node;
  return first && project.interpolate(first)?.value?.trim().split(/\s/u, 1)[0];
};

/**
 * How the processes of a service may gain privileges by setuid programs: the option is missing, or off. Undefined where they may not, where that is not
 * known, and where the service would not start with it.
 */
export const mayGainPrivileges = (project: ComposeProject, service: ComposeService): 'missing' | 'off' | undefined => {
  const options = service.items('security_opt')?.map(item => project.interpolate(item.node)?.value);
  if (options === undefined || setsNoNewPrivileges(options) !== false) return undefined;
  if ((['entrypoint', 'command'] as const).some(key => changesUser.test(firstWord(project, service, key) ?? ''))) return undefined;
  return options.some(text => text?.trim().startsWith('no-new-privileges')) ? 'off' : 'missing';
};
