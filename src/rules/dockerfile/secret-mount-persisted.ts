import { instructionRule } from '../forms/instruction-rule.ts';
import { mountedSecrets, persistedSecrets } from './concepts/credentials/persisted-secrets.ts';

export const secretMountPersisted = instructionRule({
  id: 'dockerfile/secret-mount-persisted',
  severity: 'high',
  title: 'Build secret is copied into a layer',
  on: 'run',
  stages: 'all',
  *judge(run) {
    const secrets = run.onbuild ? undefined : mountedSecrets(run);
    if (secrets === undefined) return;
    const isShipped = run.stage?.shipped !== false;
    for (const target of persistedSecrets(run, secrets))
      yield {
        messageId: isShipped ? 'shipped' : 'built',
        at: target.range,
        data: { target: target.text.replace(/^["']|["']$/g, '').slice(0, 100) },
        ...(!isShipped && { severity: 'medium' }),
      };
  },
  rationale: `A secret mount exists so that the secret is in no layer. A copy of it, or a file that its value was written into, is in one again:
whoever can pull the image, or the cache of the build, can read it, also when a later RUN removes the file.`,
  remediation:
    'Let the program read the mount (`--mount=type=secret,id=npmrc,target=/root/.npmrc`), or hand it over in a variable of that one command. What has to be a file is removed in the same RUN.',
  messages: {
    shipped: 'The mounted secret is written to "{target}", which stays in a layer of the image.',
    built: 'The mounted secret is written to "{target}", which stays in a layer; it is medium because the stage is not shipped.',
  },
  fix: 'none',
  examples: {
    bad: 'FROM node:22\nRUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc /root/.npmrc && npm ci\n',
    good: 'FROM node:22\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\n',
  },
  standards: { cisDocker: ['4.10'], mitre: ['T1552.001'] },
  references: ['https://docs.docker.com/build/building/secrets/', 'https://cwe.mitre.org/data/definitions/522.html'],
});
