import { companionPath } from '../../artifacts/compose/companion-path.ts';
import type { ComposeProject } from '../../artifacts/compose/model.ts';
import { removeListItem, type SecurityOption, securityOptions } from '../concepts/compose/security-options.ts';
import { isForDevelopment, placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';

/** A profile that lets every call through by default, where the file is in the repository. */
const allowsAll = (project: ComposeProject, { value, item }: SecurityOption): boolean => {
  const path = companionPath(item.file.path, value);
  const profile = path === undefined ? undefined : project.companion(path);
  return profile !== undefined && /"defaultAction"\s{0,20}:\s{0,20}"SCMP_ACT_(?:ALLOW|LOG)"/.test(profile.text);
};

const messageOf = (project: ComposeProject, option: SecurityOption): 'unconfined' | 'allowing' | undefined => {
  if (option.name !== 'seccomp') return undefined;
  if (option.value === 'unconfined') return 'unconfined';
  return allowsAll(project, option) ? 'allowing' : undefined;
};

export const seccompUnconfined = defineRule({
  meta: {
    id: 'compose/seccomp-unconfined',
    kind: 'compose',
    severity: 'high',
    title: 'Seccomp filter is disabled',
    rationale:
      "The engine's default filter keeps containers from some sixty system calls that hardly a program needs and that many ways out of a container begin with: loading " +
      'modules, mounting, tracing, new user namespaces. Without the filter all bugs of the kernel are within reach.',
    remediation:
      'Remove the option, so that the default profile applies. What needs a call that it blocks gets a profile of its own, which names that call: take the default ' +
      'profile and add to it.',
    messages: {
      unconfined: 'The service "{service}" runs without a seccomp filter.',
      allowing: 'The service "{service}" has the seccomp profile "{profile}", which allows every system call that it does not name.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.27\n    security_opt:\n      - seccomp:unconfined\n',
      good: 'services:\n  web:\n    image: nginx:1.27\n    security_opt:\n      - no-new-privileges:true\n',
    },
    standards: { cisDocker: ['5.22'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/engine/security/seccomp/',
      'https://docs.docker.com/reference/compose-file/services/#security_opt',
      'https://www.cisecurity.org/benchmark/docker',
      'https://attack.mitre.org/techniques/T1611/',
    ],
  },
  create(project) {
    const once = new ReportedOnce();
    return {
      *service(service) {
        for (const option of securityOptions(project, service)) {
          const { value, item } = option;
          const messageId = messageOf(project, option);
          const place = messageId && placeOfSetting(service, item, item.node.range);
          if (!messageId || !place || !once.isFirst(item)) continue;
          const edits = place.editable ? removeListItem(service, 'security_opt', item) : undefined;
          yield {
            messageId,
            at: place.at,
            identity: 'seccomp',
            data: { service: service.name, profile: value },
            ...(isForDevelopment(service) && { severity: 'medium' as const }),
            ...(place.related && { related: place.related }),
            ...(edits && { fix: { title: 'Keep the default seccomp profile', edits } }),
          };
        }
      },
    };
  },
});
