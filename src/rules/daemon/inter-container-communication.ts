import { optionText } from '../../artifacts/daemon/daemon-options.ts';
import { daemonOption, isOn } from '../forms/daemon-rule.ts';

/** With `bridge: none` there is no default bridge on which containers could meet. Networks that are made later are not concerned by `icc`. */
export const interContainerCommunication = daemonOption({
  id: 'daemon/inter-container-communication',
  severity: 'medium',
  title: 'Containers on the default bridge can reach each other',
  option: 'icc',
  wrong: { on: isOn },
  absent: 'absent',
  except: daemon => optionText(daemon, 'bridge') === 'none',
  fix: { title: 'Keep containers on the default bridge apart', value: false, safety: 'unsafe' },
  messages: {
    on: 'Every container on the default bridge can open connections to every other one.',
    absent: 'Without "icc": false every container on the default bridge can open connections to every other one.',
  },
  standards: { cisDocker: ['2.2'], nsa: ['Network separation > Network policies'], mitre: ['T1046'] },
  rationale: `Containers that are started without a network of their own share the default bridge. One of them that is taken over reaches the ports of all others there, also those that are
not published.`,
  remediation:
    'Set `"icc": false`, and give containers that talk to each other a network of their own (`docker network create`, `networks:` in Compose).',
  examples: { bad: '{\n  "icc": true\n}\n', good: '{\n  "icc": false\n}\n' },
  references: [
    'https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file',
    'https://docs.docker.com/engine/network/drivers/bridge/',
    'https://cwe.mitre.org/data/definitions/653.html',
  ],
});
