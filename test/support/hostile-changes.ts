import type { Change } from './in-memory-repository.ts';

const many = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');

const fill = (bytes: number, make: (index: number) => string): string => many(Math.max(1, Math.floor(bytes / make(1_000).length)), make);

const dockerfile = (text: string, base: string): Change => ({ base: { Dockerfile: base }, head: { Dockerfile: text } });

const service = (index: number, body: string): string => `  s${index}:\n    image: nginx\n${body}`;

/** Every second line is rewritten: as many changed blocks as there can be. */
const everySecondLine = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => (index % 2 === 0 && line !== '' ? `${line} #` : line))
    .join('\n');

const pod = (index: number, containers: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: p${index}}\nspec:\n  containers:\n${containers}---\n`;

/** Changes that somebody who wants to keep Tidewaiter busy might open, each of about so many bytes. */
export const hostileChanges: Readonly<Record<string, (bytes: number) => Change>> = {
  'findings on untouched lines, every second line rewritten (Dockerfile)': bytes => {
    const body = fill(bytes, index => `ADD f${index} /x\n# ${index}\n`);
    return dockerfile(`FROM debian:12\n${body.replaceAll(/^# (\d+)$/gmu, '#  $1')}`, `FROM debian:12\n${body}`);
  },
  'sudo in each step, the user deleted (Dockerfile)': bytes => {
    const body = fill(bytes, index => `RUN sudo echo ${index} && curl -k https://a.b/${index} | sh\n`);
    return dockerfile(`FROM debian:12\n${body}`, `FROM debian:12\n${body.replaceAll('curl -k', 'curl')}USER 1\n`);
  },
  'settings deleted from each service (Compose)': bytes => {
    const text = (extra: string): string => `services:\n${fill(bytes, index => service(index, `${extra}    ports: ["${index}:80"]\n`))}`;
    return {
      base: { 'compose.yaml': text('    read_only: true\n    cap_drop: [ALL]\n') },
      head: { 'compose.yaml': text('') },
    };
  },
  'services renamed, and all alike (Compose)': bytes => {
    const text = (name: string): string =>
      `services:\n${fill(bytes, index => `  ${name}${index}: {image: nginx, privileged: true, ports: ["80:80"]}\n`)}`;
    return { base: { 'compose.yaml': text('a') }, head: { 'compose.yaml': text('b') } };
  },
  'large services renamed, and all alike (Compose)': bytes => {
    const labels = many(200, index => `      l${index}: v\n`);
    const text = (name: string): string =>
      `services:\n${fill(bytes, index => `  ${name}${index}:\n    image: nginx\n    labels:\n${labels}`)}`;
    return { base: { 'compose.yaml': text('a') }, head: { 'compose.yaml': text('b') } };
  },
  'pods of one name, containers renamed (Kubernetes)': bytes => {
    const text = (name: string): string =>
      fill(bytes, () =>
        pod(
          0,
          many(20, index => `  - {name: ${name}${index}, image: nginx, securityContext: {privileged: true}}\n`),
        ),
      );
    return { base: { 'a.yaml': text('a') }, head: { 'a.yaml': text('b') } };
  },
  'one pod of many containers, renamed (Kubernetes)': bytes => {
    const text = (name: string): string =>
      pod(
        0,
        fill(bytes, index => `  - {name: ${name}${index}, image: nginx}\n`),
      );
    return { base: { 'a.yaml': text('a') }, head: { 'a.yaml': text('b') } };
  },
  'stages renamed and reordered (Dockerfile)': bytes => {
    const stages = Array.from({ length: Math.floor(bytes / 40) }, (_, index) => index);
    const text = (name: string, order: readonly number[]): string =>
      order.map(index => `FROM debian:12 AS ${name}${index}\nRUN sudo true\n`).join('');
    return dockerfile(text('a', stages), text('b', stages.toReversed()));
  },
  'one long line (Dockerfile)': bytes => dockerfile(`FROM debian:12\nRUN ${fill(bytes, () => 'sudo a; ')}\n`, 'FROM debian:12\nRUN true\n'),
  'long steps that differ a little (Dockerfile)': bytes => {
    const words = many(250, index => `w${index} `);
    const text = (name: string): string => `FROM debian:12\n${fill(bytes, index => `RUN sudo ${name}${index} ${words}\n`)}`;
    return dockerfile(text('a'), text('b'));
  },
  'comments that ignore, one for each finding (Dockerfile)': bytes => {
    const body = fill(bytes, index => `# tidewaiter: ignore[dockerfile/add-local-file] -- x${index}\nADD f${index} /x\n`);
    return dockerfile(`FROM debian:12\n${body}`, `FROM debian:12\n${everySecondLine(body)}`);
  },
  'lines moved from the start to the end (Dockerfile)': bytes => {
    const lines = fill(bytes, index => `ADD f${index % 7} /x${index % 5}\n`)
      .split('\n')
      .filter(Boolean);
    const half = lines.length >> 1;
    return dockerfile(`FROM a:1\n${lines.join('\n')}\n`, `FROM a:1\n${[...lines.slice(half), ...lines.slice(0, half)].join('\n')}\n`);
  },
  'Compose files that extend each other': bytes => {
    const files = Math.min(190, Math.max(2, Math.floor(bytes / 2_000)));
    const size = Math.floor(bytes / files);
    const text = (at: number, extra: string): string =>
      `services:\n  a:\n    extends: {file: c${(at + 1) % files}.yaml, service: b}\n${fill(size, index => `  b${index === 0 ? '' : index}: {image: nginx${extra}}\n`)}`;
    const side = (extra: string): Readonly<Record<string, string>> =>
      Object.fromEntries(Array.from({ length: files }, (_, at) => [`c${at}.yaml`, text(at, extra)]));
    return { base: side(', read_only: true'), head: side('') };
  },
  'many small manifests, a setting deleted from each (Kubernetes)': bytes => {
    const side = (extra: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Array.from({ length: Math.min(3_000, Math.floor(bytes / 200)) }, (_, at) => [
          `d/${at}.yaml`,
          `${pod(at, `  - name: a\n    image: nginx:1.2\n${extra}`)}apiVersion: v1\nkind: Service\nmetadata: {name: s${at}}\nspec: {selector: {app: x${at}}}\n`,
        ]),
      );
    return { base: side('    securityContext: {readOnlyRootFilesystem: true}\n'), head: side('') };
  },
  'services that merge one another (Compose)': bytes => {
    const text = (extra: string): string =>
      `x-0: &a0 {image: nginx${extra}}\n${fill(bytes >> 1, index => `x-${index + 1}: &a${index + 1} {<<: *a${index}}\n`)}services:\n${fill(bytes >> 1, index => `  s${index}: {<<: *a${index % 20}, privileged: true}\n`)}`;
    return { base: { 'compose.yaml': text('') }, head: { 'compose.yaml': text(', pid: host') } };
  },
  'policies that select one another’s pods (Kubernetes)': bytes => {
    const text = (extra: string): string =>
      fill(
        bytes,
        index =>
          `apiVersion: v1\nkind: Pod\nmetadata: {name: p${index}, labels: {a: x${index % 7}, b: y${index}}}\nspec: {hostNetwork: true, containers: [{name: a, image: nginx}]}\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: n${index}}\nspec: {podSelector: {matchLabels: {a: x${index % 5}${extra}}}, policyTypes: [Ingress]}\n---\n`,
      );
    return { base: { 'a.yaml': text('') }, head: { 'a.yaml': text(', b: z') } };
  },
  'roles and bindings of one name each, all rules changed (Kubernetes)': bytes => {
    const text = (verb: string): string =>
      fill(
        bytes,
        index =>
          `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r${index % 50}}\nrules: [{apiGroups: [""], resources: [secrets, pods/exec], verbs: [${verb}]}]\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b${index}}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: r${index % 50}}\nsubjects: [{kind: ServiceAccount, name: s${index % 30}, namespace: d}]\n---\n`,
      );
    return { base: { 'rbac.yaml': text('get') }, head: { 'rbac.yaml': text('"*"') } };
  },
  'here-documents that run each other (Dockerfile)': bytes => {
    const text = (tool: string): string =>
      `FROM debian:12\n${fill(bytes, index => `RUN <<E${index} ${tool} /f${index} && sh /f${index}\ncurl https://a.b/${index} | sh\nE${index}\n`)}`;
    return dockerfile(text('cat >'), text('cat > /dev/null; cat >'));
  },
  'nested anchors (Compose)': bytes => ({
    base: {},
    head: {
      'compose.yaml': `x: &x {image: nginx, privileged: true, ports: [${many(200, () => '"80:80", ')}]}\nservices:\n${fill(bytes, index => `  s${index}: *x\n`)}`,
    },
  }),
  'findings with a very long name (Compose)': bytes => ({
    base: {},
    head: {
      'compose.yaml': `services:\n  ? ${'n'.repeat(bytes >> 1)}\n  : {image: nginx, privileged: true, volumes: [${fill(bytes >> 1, index => `"/etc/${index}:/e${index}", `)}]}\n`,
    },
  }),
};

/** Twelve Compose files, ten megabytes together, with findings in each service. */
export const tenMegabytes = (bytes = 10_000_000): Change => ({
  base: {},
  head: Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [
      `stack-${at}/compose.yaml`,
      `services:\n${fill(bytes / 12, index => service(index, `    privileged: true\n    ports: ["${index}:80"]\n    environment: {PASSWORD: hunter2x${index}}\n`))}`,
    ]),
  ),
});

/** Changes that cost most for their size beyond what `hostileChanges` are made for: each is reviewed at some megabytes, or at as many bytes as it is named with. */
export const largeChanges: Readonly<Record<string, (bytes: number) => Change>> = {
  'downloads in each step (Dockerfiles)': bytes => ({
    base: {},
    head: Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [
        `d${at}/Dockerfile`,
        `FROM debian\n${fill(bytes / 10, index => `RUN curl -k http://a${index}/x | bash && sudo apt-get install a${index}\n`)}`,
      ]),
    ),
  }),
  'a chart of many templates': bytes => ({
    base: {},
    head: {
      'charts/a/Chart.yaml': 'apiVersion: v2\nname: a\nversion: 1.0.0\n',
      'charts/a/values.yaml': 'x: 1\n',
      ...Object.fromEntries(
        Array.from({ length: Math.floor(bytes / 900) }, (_, at) => [
          `charts/a/templates/p${at}.yaml`,
          `apiVersion: v1\nkind: Pod\nmetadata: {name: p${at}{{ .Values.x }}}\nspec:\n  containers:\n${many(
            9,
            index => `    - {name: c${index}, image: "nginx:{{ .Values.x }}", securityContext: {privileged: true}}\n`,
          )}`,
        ]),
      ),
    },
  }),
  'many small Dockerfiles': bytes => ({
    base: {},
    head: Object.fromEntries(
      Array.from({ length: Math.floor(bytes / 130) }, (_, at) => [
        `d${at}/Dockerfile`,
        `FROM debian:${at}\nRUN apt-get update && apt-get install -y curl\nRUN curl -k http://a${at}/x | bash\nENV PASSWORD=hunter2x${at}\nEXPOSE 22\n`,
      ]),
    ),
  }),
  'a chart of loops': bytes => ({
    base: {},
    head: {
      'charts/a/Chart.yaml': 'apiVersion: v2\nname: a\nversion: 1.0.0\n',
      'charts/a/values.yaml': 'x: 1\n',
      'charts/a/templates/p.yaml': fill(
        bytes,
        at =>
          `{{ range $i := until 9 }}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p${at}-{{ $i }}}\nspec:\n  containers:\n  - {name: c, image: "nginx:{{ $i }}", securityContext: {privileged: true}}\n{{ end }}\n`,
      ),
    },
  }),
  'patches of an overlay': bytes => ({
    base: {},
    head: {
      'k/kustomization.yaml': `resources: [d.yaml]\npatches:\n${fill(
        bytes / 2,
        at =>
          `- patch: '[{"op": "add", "path": "/spec/template/spec/containers/0/securityContext", "value": {"privileged": true}}]'\n  target: {kind: Deployment, name: d${at}}\n`,
      )}`,
      'k/d.yaml': fill(
        bytes / 2,
        at =>
          `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d${at}}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: nginx}]}}}\n---\n`,
      ),
    },
  }),
  'here-documents (Dockerfiles)': bytes => ({
    base: {},
    head: Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [
        `d${at}/Dockerfile`,
        `FROM debian\n${fill(bytes / 10, index => `RUN <<E\ncurl -k http://a${index}/x | bash\nsudo apt-get install a${index}\nE\n`)}`,
      ]),
    ),
  }),
  'many overlays of one base': bytes => ({
    base: {},
    head: {
      'base/kustomization.yaml': 'resources: [d.yaml]\n',
      'base/d.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: nginx}]}}}\n',
      ...Object.fromEntries(
        Array.from({ length: Math.floor(bytes / 200) }, (_, at) => [
          `o${at}/kustomization.yaml`,
          `resources: [../base]\nnamespace: n${at}\npatches:\n- patch: '[{"op": "add", "path": "/spec/template/spec/containers/0/securityContext", "value": {"privileged": true}}]'\n  target: {kind: Deployment}\n`,
        ]),
      ),
    },
  }),
};
