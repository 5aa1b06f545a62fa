import { expect, test } from 'vitest';
import { readExample } from '../../.github/scripts/demo/demo-example.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { causedLines, reviewChange } from '../support/in-memory-repository.ts';

const rules = allRules.filter(({ meta: { id } }) => /^(?:ci|falco|observability|secrets)\/|^dockerfile\/broad-copy/u.test(id));

test('the pull request of examples/delivery, which weakens pipelines, scripts, builds, detections and alerts, is told at their lines', async () => {
  const result = await reviewChange({ base: readExample('base', 'delivery'), head: readExample('head', 'delivery') }, { rules });
  expect(causedLines(result).toSorted()).toEqual([
    '.devcontainer/devcontainer.json:4 ci/docker-run-unconfined [new]',
    '.github/workflows/release.yaml:11 ci/unpinned-container-image [new]',
    '.github/workflows/release.yaml:15 ci/secret-as-build-arg [new]',
    '.github/workflows/release.yaml:16 ci/docker-run-unconfined [new]',
    '.github/workflows/release.yaml:17 ci/scan-result-ignored [new]',
    '.gitlab-ci.yml:6 ci/registry-login-literal [new]',
    'Dockerfile:3 dockerfile/broad-copy-without-dockerignore [new] <- deleted .dockerignore:3-5',
    'Makefile:2 ci/docker-run-unconfined [new]',
    'deploy/.env.production:3 secrets/env-file-committed [new]',
    'deploy/registry.key:1 secrets/private-key-file-committed [new]',
    'deploy/start.sh:3 ci/docker-run-unconfined [new]',
    'docker-bake.hcl:5 ci/secret-as-build-arg [new]',
    'monitoring/alertmanager.yml:2 observability/alert-without-route [new]',
    'monitoring/compose.yaml:5 observability/insecure-monitoring-endpoint [new]',
    'monitoring/falco_rules.local.yaml:2 falco/overbroad-exception [new]',
    'monitoring/falco_rules.local.yaml:5 falco/rule-weakened [new]',
    'monitoring/falco_rules.local.yaml:9 falco/rule-disabled [new]',
    'monitoring/grafana.ini:6 observability/insecure-configuration [new]',
  ]);
  expect(result.verdict.conclusion).toBe('block');
  const untouched = await reviewChange({ base: readExample('base', 'delivery'), head: readExample('base', 'delivery') }, { rules });
  expect(untouched.verdict.conclusion).toBe('pass');
});
