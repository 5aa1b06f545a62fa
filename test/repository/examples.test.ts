/** The pull requests of examples/ say what the README says they do. */
import { describe, expect, test } from 'vitest';
import type { ExampleName } from '../../.github/scripts/demo/demo-example.ts';
import { reviewDemoRepository } from '../../.github/scripts/demo/demo-repository.ts';
import { systemClock } from '../../src/cli/system-clock.ts';
import { renderReviewComments } from '../../src/reports/comments/review-comments.ts';
import { regionOf } from '../../src/reports/sarif/region.ts';

const review = async (name: ExampleName) => {
  const result = await reviewDemoRepository(systemClock, name);
  const [comment] = renderReviewComments(result).payload;
  return {
    verdict: result.verdict.conclusion,
    findings: result.considered.shown.map(
      ({ head: { ruleId, severity, location } }) =>
        `${severity} ${ruleId} ${location.path}:${regionOf(result.files.get(location.path), location.range).startLine}`,
    ),
    causes: result.considered.shown.flatMap(({ causes }) => causes.map(({ kind, path, line }) => `${kind} ${path}:${line}`)),
    steps: comment?.body.split('\n').filter(line => /^\d+\. /u.test(line)) ?? [],
  };
};

describe('what no look at one file shows', () => {
  test('a line in a binding lets a workload take over the cluster', async () => {
    expect(await review('escalation')).toEqual({
      verdict: 'block',
      findings: ['critical cross/service-account-escalation-path web.yaml:14'],
      causes: ['changed binding.yaml:11'],
      steps: ['1. `binding.yaml:4` It gives the account the role `secret-backup`.', '2. `role.yaml:6` It may read the Secrets.'],
    });
  });

  test('a policy that is deleted opens a database to the cluster', async () => {
    expect(await review('exposed-database')).toMatchObject({
      findings: ['medium network/no-network-policy database.yaml:4'],
      causes: ['deleted network-policy.yaml:1'],
    });
  });

  test('a label lets in what the level before refused', async () => {
    expect(await review('open-namespace')).toMatchObject({
      findings: ['medium cross/pod-security-level-violation namespace.yaml:6'],
      steps: ['1. `agent.yaml:4` The baseline would refuse its pods: host namespaces.'],
    });
  });
});

describe('kinds of files that are told at their lines', () => {
  test('of hosts: how Docker, containerd, Podman and CRI-O are run, and which registries and signatures they believe', async () => {
    expect(await review('hosts')).toMatchObject({
      verdict: 'block',
      findings: [
        'critical daemon/tcp-socket-without-tls docker/daemon.json:6',
        'high daemon/insecure-registry certs.d/registry.example.com/hosts.toml:5',
        'high daemon/insecure-registry containerd/config.toml:7',
        'high daemon/insecure-registry containers/registries.conf:5',
        'medium image/weak-signature-policy containers/policy.json:2',
        'medium daemon/iptables-disabled docker.service.d/override.conf:4',
        'medium daemon/inter-container-communication docker/daemon.json:2',
      ],
    });
  });

  test('of programs that collect logs and metrics', async () => {
    expect(await review('telemetry')).toMatchObject({
      verdict: 'warn',
      findings: ['filebeat.yml:7', 'fluent-bit.conf:10', 'fluent.conf:10', 'prometheus.yml:6'].map(
        place => `medium observability/insecure-configuration ${place}`,
      ),
    });
  });
});
