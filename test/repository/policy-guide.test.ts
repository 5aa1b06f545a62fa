import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireTools, tryTool } from '../support/signing/tools.ts';
import { readText, root } from './repository-files.ts';

/** What `kubectl get … -o yaml` prints of a cluster with one policy. */
const exported = `apiVersion: v1
items:
- apiVersion: admissionregistration.k8s.io/v1
  kind: ValidatingAdmissionPolicy
  metadata:
    generation: 1
    name: images
    resourceVersion: "812"
    uid: 8f0c4f5e-0000-4000-8000-000000000001
  spec:
    failurePolicy: Fail
    matchConstraints:
      matchPolicy: Equivalent
      namespaceSelector: {}
      objectSelector: {}
      resourceRules:
      - apiGroups: [apps]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [deployments]
        scope: '*'
    validations:
    - expression: object.spec.template.spec.containers.all(c, c.image.startsWith('ghcr.io/acme/'))
      message: images come from ghcr.io/acme
  status:
    observedGeneration: 1
- apiVersion: admissionregistration.k8s.io/v1
  kind: ValidatingAdmissionPolicyBinding
  metadata:
    name: images
  spec:
    policyName: images
    validationActions:
    - Deny
kind: List
metadata:
  resourceVersion: ""
`;

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: app
        image: docker.io/web:1
`;

const page = readText('docs/organization-rules.md');
const guide = page.slice(page.indexOf('## From a cluster'), page.indexOf('## Tools for those'));
const steps = [...guide.matchAll(/^```(yaml|sh|text)\n(.*?)^```$/gmsu)].map(([, language = '', text = '']) => ({ language, text }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidewaiter-guide-'));
  const program = (name: string, lines: string): void => writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'clone'));
  writeFileSync(join(folder, 'exported.yaml'), exported);
  writeFileSync(join(folder, 'clone/web.yaml'), deployment);
  program('kubectl', `cat "${folder}/exported.yaml"`);
  program('tidewaiter', `exec "${process.execPath}" "${root}src/cli/main.ts" "$@"`);
});
afterEach(() => rmSync(folder, { recursive: true }));

test.runIf(requireTools('git'))(
  'the guide from a cluster to the gate, followed word for word, prints what it says',
  { timeout: 120_000 },
  async () => {
    const environment = {
      HOME: folder,
      PATH: `${folder}/bin:${process.env['PATH'] ?? ''}`,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.com',
    };
    const cwd = join(folder, 'clone');
    await tryTool('git', ['init', '-q', '-b', 'main', '.'], { cwd, environment });
    let printed = '';
    for (const { language, text } of steps) {
      if (language === 'yaml') {
        const path = join(cwd, /^# (\S+)\n/u.exec(text)?.[1] ?? '');
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      } else if (language === 'sh') {
        const { exitCode, stdout, stderr } = await tryTool('bash', ['-eu', '-c', text], { cwd, environment });
        expect(exitCode, `${text}\n${stdout}${stderr}`).toBe(stdout.includes('Blocked.') ? 1 : 0);
        printed = stdout;
      } else for (const line of text.trimEnd().split('\n')) expect(printed).toContain(line);
    }
    expect(steps.filter(({ language }) => language === 'text')).toHaveLength(4);
  },
);
