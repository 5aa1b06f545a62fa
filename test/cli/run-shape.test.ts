import { describe, expect, test } from 'vitest';
import { runShape } from '../../src/cli/start/run-shape.ts';

describe('what is compiled is kept apart', () => {
  test.each([
    [['review', '--base', 'main'], ''],
    [['fix', 'Dockerfile'], ''],
    [[], ''],
    [['scan', '.'], '-frugal'],
    [['scan'], '-frugal'],
    [['scan', 'docs/dockerfiles.md'], '-frugal'],
    [['scans', '--format', 'json'], ''],
    [['scan', 'services/a/Dockerfile'], '-frugal-dockerfile'],
    [['scan', '--format', 'json', 'Dockerfile.dev'], '-frugal-dockerfile'],
    [['scan', 'build/web.Dockerfile'], '-frugal-dockerfile'],
    [['scan', 'Containerfile'], '-frugal-dockerfile'],
    [['scan', 'deploy/app.yaml'], '-frugal'],
    [['scan', 'compose.yml'], '-frugal'],
    [['scan', 'etc/docker/daemon.json'], '-frugal'],
  ])('of %j as "%s"', (words, suffix) => {
    expect(runShape(words)).toEqual({ isFrugal: words.includes('scan'), suffix });
  });
});
