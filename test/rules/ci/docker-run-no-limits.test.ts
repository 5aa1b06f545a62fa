import { dockerRunNoLimits } from '../../../src/rules/ci/docker-run-no-limits.ts';
import { testRule } from '../../support/rule-tester.ts';
import { gitlab, gitlabPath, workflow } from './support.ts';

const script = (text: string) => ({ path: 'deploy.sh', text: `#!/bin/sh\n${text}\n` });
const unit = (text: string) => ({ path: 'web.service', text: `[Service]\nExecStart=/usr/bin/docker run ${text}\nRestart=always\n` });

testRule(dockerRunNoLimits, {
  valid: {
    'all limits': script('docker run -d -m 256m --cpus=1 --read-only nginx:1.29'),
    'one shot': script('docker run --rm -d alpine:3.22 true'),
    interactive: script('docker run -it alpine:3.22 sh'),
    'in the foreground': script('docker run alpine:3.22 true'),
    'detached in a job, with which it ends': workflow(['run: docker run -d --name db postgres:17']),
    'options that only the shell knows': script('docker run -d $OPTIONS nginx:1.29'),
    'a unit with all limits': unit('--rm --memory 256m --cpu-quota 50000 --read-only nginx:1.29'),
  },
  invalid: {
    'detached by a script': {
      ...script('docker run -d --name web ⟦nginx:1.29⟧'),
      expect: [
        {
          messageId: 'missing',
          severity: 'info',
          message:
            'The script "deploy.sh" leaves a container running without a memory limit and without a CPU limit and without a read-only root.',
        },
      ],
    },
    'to be restarted, with some of the limits': {
      ...script('podman run --restart=unless-stopped --memory 1g --read-only ⟦nginx:1.29⟧ nginx -g x'),
      expect: [{ messageId: 'missing', message: 'The script "deploy.sh" leaves a container running without a CPU limit.' }],
    },
    'a unit, in the foreground': { ...unit('--rm --name web ⟦nginx:1.29⟧'), expect: ['missing'] },
    'to be restarted by a job that deploys': {
      text: gitlab('docker run -d --restart always --cpus 1 ⟦ghcr.io/acme/web:1.4⟧'),
      path: gitlabPath,
      expect: ['missing'],
    },
  },
});
