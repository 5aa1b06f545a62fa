import type { ContainerNode } from '../../artifacts/containers/container-uses.ts';
import { type ContainerReach, containerReach } from '../concepts/containers/container-reach.ts';
import { flagSwitches, type SwitchFound, variableSwitches } from '../concepts/containers/container-switches.ts';
import { defineRule, type Report } from '../rule.ts';
import { authenticationFlags, authenticationVariables } from './concepts/authentication-switches.ts';

type Message = 'open' | 'host' | 'project';

const reportOf = ({ title, owner }: ContainerNode, reach: ContainerReach, found: SwitchFound): Report<Message> => {
  const { at, setting, product, edit } = found;
  return {
    messageId: reach === 'network' ? 'open' : reach,
    at,
    data: { title, setting, program: product === '' ? 'its program' : product },
    ...(reach !== 'network' && { severity: 'low' as const }),
    ...(owner.kind === 'image' && { concerns: 'image' as const }),
    ...(edit && { fix: { title: 'Ask for authentication', edits: [edit] } }),
  };
};

export const authenticationDisabled = defineRule({
  meta: {
    id: 'workload/authentication-disabled',
    kind: 'containers',
    severity: 'high',
    title: 'Service is started with authentication turned off',
    rationale: `The program could ask who calls, and is told not to. Whoever reaches its port reads and changes the data, and with many programs
(notebooks, queues, control interfaces) runs code. Scanners find such ports within hours, and a foothold in any neighbouring container is enough.`,
    remediation:
      'Take the setting out, and give the program a password or a token by a secret. For work on one machine, publish the port on the loopback interface, or put the service into a network that is `internal: true`.',
    messages: {
      open: '{title} starts {program} without authentication ("{setting}").',
      host: '{title} starts {program} without authentication ("{setting}"); it is low because its ports are published on the loopback interface only.',
      project: '{title} starts {program} without authentication ("{setting}"); it is low because it is on internal networks only.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_HOST_AUTH_METHOD: trust\n',
      good: 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db_password\n',
    },
    standards: { nsa: ['Authentication and authorization'], mitre: ['T1190'] },
    references: [
      'https://hub.docker.com/_/postgres',
      'https://redis.io/docs/latest/operate/oss_and_stack/management/security/',
      'https://cwe.mitre.org/data/definitions/306.html',
    ],
  },
  visit: {
    *container(container) {
      const found = [...variableSwitches(authenticationVariables, container), ...flagSwitches(authenticationFlags, container)];
      if (found.length === 0) return;
      const reach = containerReach(container);
      for (const one of found.toSorted((a, b) => a.at.start - b.at.start)) yield reportOf(container, reach, one);
    },
  },
});
