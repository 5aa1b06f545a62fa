import { type DaemonOptions, isTrue, optionText, valuesOf } from '../../artifacts/daemon/daemon-options.ts';
import { daemonOption } from '../forms/daemon-rule.ts';

/** Rootless Docker runs in a user namespace as it is: its configuration lies in the home of a user, and its sockets in the folder of a session. */
const isRootless = (daemon: DaemonOptions): boolean =>
  /(?:^|\/)\.?config\/docker\/[^/]+$/u.test(daemon.path) ||
  isTrue(optionText(daemon, 'rootless')) ||
  valuesOf(daemon, 'hosts').some(({ text }) => /^unix:\/\/\/?(?:\$|run\/user\/)/u.test(text ?? ''));

export const userNamespaceRemapMissing = daemonOption({
  id: 'daemon/user-namespace-remap-missing',
  severity: 'low',
  profile: 'strict',
  title: 'User-namespace remapping is not enabled',
  option: 'userns-remap',
  wrong: { empty: value => value.trim() === '' },
  absent: 'absent',
  except: isRootless,
  messages: {
    empty: 'The root of a container is the root of the host, because "userns-remap" is empty.',
    absent: 'Without "userns-remap" the root of a container is the root of the host.',
  },
  standards: { cisDocker: ['2.9', '2.1'], nsa: ['Pod security > Non-root containers'], mitre: ['T1611'] },
  rationale: `Root in a container has the user id 0 of the host. Whoever breaks out of the container, or reaches the host through a mounted folder, is root there. With a user namespace the same process
is an ordinary user outside.`,
  remediation:
    'Set `"userns-remap": "default"` on new hosts, or run Docker rootless. On hosts in use images and volumes have other owners afterwards, so plan it. Containers with `userns_mode: host` and some volumes do not go together with it.',
  examples: { bad: '{\n  "live-restore": true\n}\n', good: '{\n  "userns-remap": "default"\n}\n' },
  references: [
    'https://docs.docker.com/engine/security/userns-remap/',
    'https://docs.docker.com/engine/security/rootless/',
    'https://cwe.mitre.org/data/definitions/653.html',
  ],
});
