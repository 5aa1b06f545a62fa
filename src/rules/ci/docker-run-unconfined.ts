import type { Machine } from '../../artifacts/pipeline/model.ts';
import { optionRange } from '../../artifacts/shell/command-arguments.ts';
import { engineCall, runArguments } from '../../artifacts/shell/engine-calls.ts';
import { severityDegree } from '../../findings/severity.ts';
import { defineRule } from '../rule.ts';
import { unconfinedOptions } from './concepts/unconfined-options.ts';

const severities = { own: 'high', hosted: 'medium', desk: 'medium' } as const;

const messageOf: Readonly<Record<Machine, keyof typeof severities>> = { own: 'own', unknown: 'own', desk: 'desk', 'thrown-away': 'hosted' };

/** Also the options of a job's container and of its services, of which the runner makes the same command, and how a container to develop in is started. What a script writes into a file and runs elsewhere (`ssh`) is not seen. */
export const dockerRunUnconfined = defineRule({
  meta: {
    id: 'ci/docker-run-unconfined',
    kind: 'steps',
    severity: 'high',
    title: 'docker run gives the container host-level access',
    rationale: `A container that is started privileged, in a namespace of its host, without seccomp, or with the engine's socket has no wall around it. In a job it reads what the job holds: its
token, registry logins, signing keys, the checkout; on a machine that stays it is still there for the next job, and for the server that the script runs on.`,
    remediation:
      'Leave the option out. Build images with rootless BuildKit or kaniko in place of a mounted socket, mount the folder that is needed, add the one capability that is needed.',
    messages: {
      own: '{title} starts a container with "{option}", which {gives}.',
      hosted: '{title} starts a container with "{option}", which {gives}; it is medium because the machine is thrown away after the job.',
      desk: '{title} starts a container with "{option}", which {gives}; it is medium because only the machine of whoever opens it is reached, where debuggers need some of this.',
    },
    fix: 'none',
    examples: {
      bad: 'on: push\njobs:\n  test:\n    runs-on: self-hosted\n    steps:\n      - run: docker run --privileged ghcr.io/acme/test:1.4\n',
      good: 'on: push\njobs:\n  test:\n    runs-on: self-hosted\n    steps:\n      - run: docker run --cap-drop ALL ghcr.io/acme/test:1.4\n',
    },
    standards: { cisDocker: ['5.5', '5.6', '5.10', '5.16', '5.32'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: {
    *step({ scripts, title, machine }) {
      for (const command of scripts.flatMap(({ commands }) => commands)) {
        const call = engineCall(command);
        const found = call && runArguments(call);
        for (const { option, gives, hazard } of found ? unconfinedOptions(found) : []) {
          const messageId = messageOf[machine];
          const severity = severities[messageId];
          yield {
            messageId,
            severity,
            at: optionRange(option),
            facts: { value: hazard, hazards: [hazard], degree: severityDegree(severity) },
            data: { title, gives, option: option.pattern === '' ? option.name : `${option.name} ${option.pattern}` },
          };
        }
      }
    },
  },
});
