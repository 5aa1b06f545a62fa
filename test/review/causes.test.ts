import { describe, expect, test } from 'vitest';
import { type Change, causedLines, reviewChange } from '../support/in-memory-repository.ts';

/** The lines of one rule's findings that a change brings in. */
const causedBy = async (change: Change, rule: string): Promise<readonly string[]> =>
  causedLines(await reviewChange(change)).filter(line => line.includes(` ${rule} `));

const stage = (name: string, ...lines: readonly string[]): string =>
  `FROM node:24.11-bookworm-slim AS ${name}\n${lines.map(line => `${line}\n`).join('')}`;

describe('a cause in a Dockerfile', () => {
  test('is proven on the finding’s own file alone, whatever another file that lost the same still has', async () => {
    const file = '# a comment\nFROM node:24.11-bookworm-slim\nWORKDIR /app\nRUN make\nUSER node\nCMD ["x"]\n';
    const head = file.replace('a comment', 'another comment').replace('USER node\n', '');
    const change = { base: { 'a/Dockerfile': file, 'b/Dockerfile': file }, head: { 'a/Dockerfile': head, 'b/Dockerfile': head } };
    expect(await causedBy(change, 'dockerfile/root-user')).toEqual([
      'a/Dockerfile:2 dockerfile/root-user [new] <- deleted a/Dockerfile:5',
      'b/Dockerfile:2 dockerfile/root-user [new] <- deleted b/Dockerfile:5',
    ]);
  });

  test('is the second of several deleted lines, when that one decides', async () => {
    const file = stage('app', 'WORKDIR /app', 'RUN make', 'USER node', 'RUN true', 'CMD ["x"]');
    const change = { base: { Dockerfile: file }, head: { Dockerfile: file.replace('RUN make\nUSER node\nRUN true\n', '') } };
    expect(await causedBy(change, 'dockerfile/root-user')).toEqual(['Dockerfile:1 dockerfile/root-user [new] <- deleted Dockerfile:4']);
  });

  test('is a line that was deleted beside the rewritten line of the finding', async () => {
    const file = 'FROM node:24.10-bookworm-slim\nUSER node\nWORKDIR /app\nCMD ["x"]\n';
    const change = { base: { Dockerfile: file }, head: { Dockerfile: file.replace('24.10', '24.11').replace('USER node\n', '') } };
    expect(await causedBy(change, 'dockerfile/root-user')).toEqual(['Dockerfile:1 dockerfile/root-user [new] <- deleted Dockerfile:2']);
  });

  test('is the rewritten line, not the deleted one beside it', async () => {
    const file = 'FROM node:24.11-bookworm-slim\nRUN make\nUSER node\nCMD ["x"]\n';
    const change = { base: { Dockerfile: file }, head: { Dockerfile: file.replace('RUN make\nUSER node\n', 'USER root\nEXPOSE 80\n') } };
    expect((await causedBy(change, 'dockerfile/root-user')).join()).not.toMatch(/deleted/u);
  });

  test('is found in a text with carriage returns and without a final line break', async () => {
    const file = 'FROM node:24.11-bookworm-slim\r\nWORKDIR /app\r\nRUN make\r\nUSER node';
    const change = { base: { Dockerfile: file }, head: { Dockerfile: file.replace('\r\nUSER node', '') } };
    expect(await causedBy(change, 'dockerfile/root-user')).toEqual(['Dockerfile:1 dockerfile/root-user [new] <- deleted Dockerfile:4']);
  });

  test('is each of two lines that do it alone', async () => {
    const file = stage('app', 'WORKDIR /app', 'USER node', 'RUN make', 'RUN more', 'USER node', 'CMD ["x"]');
    const change = { base: { Dockerfile: file }, head: { Dockerfile: file.replaceAll('USER node\n', '') } };
    expect(await causedBy(change, 'dockerfile/root-user')).toEqual([
      'Dockerfile:1 dockerfile/root-user [new] <- deleted Dockerfile:3 | deleted Dockerfile:6',
    ]);
  });
});

describe('a cause in a Compose file', () => {
  const service = (...lines: readonly string[]): string =>
    `services:\n  web:\n    image: nginx:1.29.1\n${lines.map(line => `    ${line}\n`).join('')}`;

  test('is several deleted lines of which none does it alone', async () => {
    const file = service('cap_drop:', '  - ALL', 'read_only: true', 'user: "1000"');
    const change = { base: { 'compose.yaml': file }, head: { 'compose.yaml': file.replace('    cap_drop:\n      - ALL\n', '') } };
    expect(await causedBy(change, 'compose/capabilities-not-dropped')).toEqual([
      'compose.yaml:2 compose/capabilities-not-dropped [new] <- deleted compose.yaml:4-5',
    ]);
  });

  test('is an indented deleted line among others', async () => {
    const file = service('cap_drop:', '  - ALL', 'read_only: true', 'user: "1000"');
    const change = {
      base: { 'compose.yaml': file },
      head: { 'compose.yaml': file.replace('      - ALL\n    read_only: true\n', '      - NET_RAW\n') },
    };
    expect(await causedBy(change, 'compose/writable-root-filesystem')).toEqual([
      'compose.yaml:2 compose/writable-root-filesystem [new] <- deleted compose.yaml:6',
    ]);
  });

  test('lies in the base of an override', async () => {
    const base = service('privileged: false', 'read_only: true');
    const override = 'services:\n  web:\n    environment:\n      A: "1"\n';
    const change = {
      base: { 'compose.yaml': base, 'compose.override.yaml': override },
      head: { 'compose.yaml': base.replace('    read_only: true\n', ''), 'compose.override.yaml': override },
    };
    expect(await causedBy(change, 'compose/writable-root-filesystem')).toEqual([
      'compose.yaml:2 compose/writable-root-filesystem [new] <- deleted compose.yaml:5',
    ]);
  });

  test('is not invented where the base was none of ours', async () => {
    const change = {
      base: { 'compose.yml.example': service('read_only: true') },
      head: { 'compose.yml': service('privileged: true') },
      renames: { 'compose.yml.example': 'compose.yml' },
    };
    expect((await causedBy(change, 'compose/writable-root-filesystem')).join()).not.toContain('<-');
  });
});

describe('a cause is not text in which the finding is merely not to be seen', () => {
  test('since it does not parse', async () => {
    const file = 'FROM node:24.11-bookworm-slim\nRUN cat <<EOF > /a\none\nEOF\nCOPY . .\nUSER node\nCMD ["x"]\n';
    const change = { base: { Dockerfile: file, '.dockerignore': '*\n' }, head: { Dockerfile: file.replaceAll('EOF', 'END') } };
    expect(await causedBy(change, 'dockerfile/broad-copy-without-dockerignore')).toEqual([
      'Dockerfile:5 dockerfile/broad-copy-without-dockerignore [new] <- deleted .dockerignore:1',
    ]);
  });

  test('since its object is none any more', async () => {
    const pod = (...lines: readonly string[]): string =>
      `${lines.join('\n')}\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29.1\n      securityContext:\n        readOnlyRootFilesystem: true\n        runAsUser: 1000\n`;
    const change = {
      base: { 'a.yaml': pod('apiVersion: v1', 'kind: Pod') },
      head: { 'a.yaml': pod('kind: Pod', 'apiVersion: v1').replace('        readOnlyRootFilesystem: true\n', '') },
    };
    expect(await causedBy(change, 'kubernetes/writable-root-filesystem')).toEqual([
      'a.yaml:9 kubernetes/writable-root-filesystem [new] <- deleted a.yaml:10',
    ]);
  });

  test('since the file was of another kind', async () => {
    const rest = 'services:\n  web:\n    image: nginx:1.29.1\n';
    const change = {
      base: { 'app.yaml': `apiVersion: example.org/v1\nkind: Shop\n${rest}    read_only: true\n` },
      head: { 'app.yaml': rest },
    };
    const lines = await causedBy(change, 'compose/writable-root-filesystem');
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain('<-');
  });
});

describe('a cause in other files', () => {
  const dockerfile = 'FROM node:24.11-bookworm-slim\nWORKDIR /app\nCOPY . .\nUSER node\nCMD ["x"]\n';
  const workload = (label: string): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels: {app: ${label}}\n  template:\n    metadata:\n      labels: {app: ${label}}\n    spec:\n      containers:\n        - name: app\n          image: nginx:1.29.1\n`;
  const other = workload('other').replace('name: web', 'name: other');
  const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n  ports: [{port: 80}]\n';

  test('is the deleted ignore file', async () => {
    const change = { base: { Dockerfile: dockerfile, '.dockerignore': '.git\n*\n!src\n' }, head: { Dockerfile: dockerfile } };
    expect((await causedBy(change, 'dockerfile/broad-copy-without-dockerignore')).join()).toMatch(/\[new\] <- deleted \.dockerignore:/u);
  });

  test('is the deleted manifest that had the workload, though others changed too', async () => {
    const change = {
      base: { 'a.yaml': other, 'service.yaml': service, 'web.yaml': workload('web') },
      head: { 'a.yaml': `# more\n${other}`, 'service.yaml': service },
    };
    expect((await causedBy(change, 'network/dangling-service')).join()).toMatch(/^service\.yaml:5 .* <- deleted web\.yaml:\d+-\d+$/u);
  });

  test('is the manifest that was not there before', async () => {
    const lone = service.replace('port: 80', 'port: 8080');
    const change = { base: { 'service.yaml': service }, head: { 'service.yaml': lone, 'other.yaml': other } };
    expect((await causedBy(change, 'network/dangling-service')).join()).toMatch(/^service\.yaml:5 .* <- changed other\.yaml:1-\d+$/u);
  });

  test('is the line by which another stage is built, not the folder beside it', async () => {
    const dockerfile = 'FROM node:24.11-bookworm-slim AS tools\nRUN make\nFROM node:24.11-bookworm-slim AS app\nUSER node\nCMD ["x"]\n';
    const project = (target: string): string => `services:\n  app:\n    build:\n      context: .\n      dockerfile: Dockerfile\n${target}`;
    const change = {
      base: { Dockerfile: dockerfile, 'compose.yaml': project('') },
      head: { Dockerfile: dockerfile, 'compose.yaml': project('      target: tools\n') },
    };
    expect(await causedBy(change, 'dockerfile/root-user')).toEqual(['Dockerfile:1 dockerfile/root-user [new] <- changed compose.yaml:6']);
    const action = (file: string): string =>
      `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: .\n          file: ${file}\n          target: app\n`;
    const files = { 'a.Dockerfile': dockerfile, 'b.Dockerfile': dockerfile.replace('USER node\n', '') };
    const named = {
      base: { ...files, '.github/workflows/b.yml': action('a.Dockerfile') },
      head: { ...files, '.github/workflows/b.yml': action('b.Dockerfile') },
    };
    expect(await causedBy(named, 'dockerfile/root-user')).toEqual([
      'b.Dockerfile:3 dockerfile/root-user [new] <- changed .github/workflows/b.yml:9',
    ]);
  });

  test('is what a service extends', async () => {
    const common = 'services:\n  base:\n    image: nginx:1.29.1\n    read_only: true\n';
    const web = 'services:\n  web:\n    extends: {file: common.yaml, service: base}\n    environment: {A: "1"}\n';
    const change = {
      base: { 'compose.yaml': web, 'common.yaml': common },
      head: { 'compose.yaml': web.replace('"1"', '"2"'), 'common.yaml': common.replace('    read_only: true\n', '') },
    };
    expect(await causedBy(change, 'compose/writable-root-filesystem')).toEqual([
      'common.yaml:2 compose/writable-root-filesystem [new] <- deleted common.yaml:4',
      'compose.yaml:2 compose/writable-root-filesystem [new] <- deleted common.yaml:4',
    ]);
  });

  test('of a finding over many files is proven with the comments that silence findings, in each trial as at the head', async () => {
    const second = service.replaceAll('web', 'api');
    const silenced = `# tidewaiter: ignore[network/dangling-service] -- elsewhere\n${second}`;
    const change = {
      base: { 'service.yaml': `${service}---\n${silenced}`, 'web.yaml': workload('web'), 'a.yaml': other },
      head: { 'service.yaml': `${service}---\n${second}`, 'web.yaml': workload('web'), 'a.yaml': other },
    };
    expect((await causedBy(change, 'network/dangling-service')).join('\n')).toContain('<- deleted service.yaml:8');
  });
});

describe('no cause is claimed', () => {
  /** Comments of so many characters. */
  const filling = (length: number): string =>
    `# ${'x'.repeat((length % 100) + 97)}\n${`# ${'x'.repeat(97)}\n`.repeat(Math.floor(length / 100) - 1)}`;
  const file = (filler: string): string => `FROM node:24.11-bookworm-slim\n${filler}USER node\nCMD ["x"]\n`;

  test('for a file that is too large, and a note says so', async () => {
    const large = file(filling(200_001 - file('').length));
    const result = await reviewChange({ base: { Dockerfile: large }, head: { Dockerfile: large.replace('USER node\n', '') } });
    expect(causedLines(result)).toEqual(['Dockerfile:1 dockerfile/root-user [new]']);
    expect(result.notifications).toMatchObject([
      { code: 'too-large', level: 'note', path: 'Dockerfile', message: expect.stringContaining('more than 200000 characters') },
    ]);
  });

  test('for one character more than there may be: for as many it is', async () => {
    const fits = file(filling(200_000 - file('').length));
    const result = await reviewChange({ base: { Dockerfile: fits }, head: { Dockerfile: fits.replace('USER node\n', '') } });
    expect(causedLines(result)).toEqual(['Dockerfile:1 dockerfile/root-user [new] <- deleted Dockerfile:2001']);
  });

  test('where five lines do it, each alone', async () => {
    const users = (count: number): string => Array.from({ length: count }, (_, index) => `USER u${index}\nRUN echo ${index}\n`).join('');
    const causes = async (count: number): Promise<string> => {
      const text = `FROM node:24.11-bookworm-slim\n${users(count)}CMD ["x"]\n`;
      return (
        await causedBy({ base: { Dockerfile: text }, head: { Dockerfile: text.replaceAll(/USER .*\n/gu, '') } }, 'dockerfile/root-user')
      ).join();
    };
    expect(await causes(4)).toContain('<- deleted Dockerfile:2 | deleted Dockerfile:4 | deleted Dockerfile:6 | deleted Dockerfile:8');
    expect(await causes(5)).not.toContain('<-');
  });

  test('beyond the bounds of a review, while what comes first is proven', async () => {
    const services = Array.from(
      { length: 900 },
      (_, index) => `  s${index}:\n    image: nginx:1.29.1\n    labels: {a: "${'x'.repeat(60)}"}\n    read_only: true\n`,
    );
    const text = `services:\n${services.join('')}`;
    const result = await reviewChange({
      base: { 'compose.yaml': text },
      head: { 'compose.yaml': text.replaceAll('    read_only: true\n', '') },
    });
    const lines = causedLines(result).filter(line => line.includes('writable-root-filesystem'));
    const claimed = lines.filter(line => line.includes('<-'));
    expect(lines).toHaveLength(900);
    expect(claimed.length).toBeGreaterThan(0);
    expect(claimed.length).toBeLessThan(900);
    for (const line of claimed) {
      const [, place = '', cause = ''] = /^compose\.yaml:(\d+) .* <- deleted compose\.yaml:(\d+)$/u.exec(line) ?? [];
      // Each service has three lines at the head and four at the base; the deleted one is the last of its own.
      expect(Number(cause)).toBe(((Number(place) - 2) / 3) * 4 + 5);
    }
  });

  test('for a base that does not parse', async () => {
    const base = 'services:\n  web:\n    image: nginx:1.29.1\n    read_only: true\n  api: [\n';
    const head = 'services:\n  web:\n    image: nginx:1.29.1\n';
    const result = await reviewChange({ base: { 'compose.yaml': base }, head: { 'compose.yaml': head } });
    expect(causedLines(result).join()).not.toContain('<-');
  });

  test('for what stands in a file that was not there before', async () => {
    const text = file('').replace('USER node\n', '');
    const result = await reviewChange({ base: { '.dockerignore': '*\n' }, head: { Dockerfile: text.replace('CMD', 'COPY . .\nCMD') } });
    expect(causedLines(result).length).toBeGreaterThan(0);
    expect(causedLines(result).join()).not.toContain('<-');
  });
});
