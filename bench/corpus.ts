/** A deterministic mix of files like those of real repositories: Dockerfiles, Compose files, manifests, Helm templates and YAML of other tools. */

export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** A small generator of repeatable numbers (a linear congruence, Numerical Recipes). */
export const randomNumbers = (seed: number): ((limit: number) => number) => {
  let state = seed >>> 0;
  return limit => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

type Next = ReturnType<typeof randomNumbers>;

const pick = <T>(next: Next, items: readonly [T, ...T[]]): T => items[next(items.length)] ?? items[0];

const dockerfile = (next: Next, index: number): CorpusFile => {
  const base = pick(next, ['node:24.11-bookworm-slim', 'python:3.13-slim', 'debian:12', 'golang:1.25', 'alpine:latest', 'ubuntu']);
  const lines = [
    '# syntax=docker/dockerfile:1',
    'ARG VERSION=1.4.2',
    `FROM ${base} AS build`,
    'WORKDIR /src',
    'COPY . .',
    'RUN --mount=type=cache,target=/root/.cache \\',
    '    set -eux; \\',
    '    # tools that the build needs',
    '    apt-get update && apt-get install -y curl ca-certificates \\',
    '    && curl -fsSL "https://example.com/tool-${VERSION}.tar.gz" | tar -xz -C /usr/local \\',
    '    && rm -rf /var/lib/apt/lists/*',
    ...Array.from({ length: next(12) }, (_, step) => `RUN make target-${step} && echo "step ${step}" >> /tmp/log`),
    `FROM ${base}`,
    `ENV APP_HOME=/app PORT=${3000 + next(2000)}`,
    'COPY --from=build /src/dist /app',
    ...(next(2) === 0 ? ['USER 10001'] : []),
    'EXPOSE 8080',
    'HEALTHCHECK CMD curl -f http://localhost:8080/health || exit 1',
    'CMD ["node", "/app/server.js"]',
  ];
  return { path: `services/s${index}/Dockerfile`, text: `${lines.join('\n')}\n` };
};

const compose = (next: Next, index: number): CorpusFile => {
  const service = (name: string): string =>
    [
      `  ${name}:`,
      `    image: ${pick(next, ['postgres:17.2', 'redis', 'nginx:1.29', 'ghcr.io/acme/app:${TAG:-1.0}'])}`,
      '    restart: unless-stopped',
      '    ports:',
      `      - "${8000 + next(1000)}:80"`,
      '    environment:',
      '      LOG_LEVEL: info',
      `      DB_HOST: ${name}-db`,
      ...(next(3) === 0 ? ['    privileged: true'] : ['    read_only: true', '    cap_drop: [ALL]']),
      '    volumes:',
      `      - ${name}-data:/data`,
    ].join('\n');
  const names = Array.from({ length: 2 + next(5) }, (_, at) => `svc${at}`);
  return {
    path: `stacks/t${index}/compose.yaml`,
    text: `services:\n${names.map(service).join('\n')}\nvolumes:\n${names.map(name => `  ${name}-data: {}`).join('\n')}\n`,
  };
};

const manifest = (next: Next, index: number): CorpusFile => {
  const container = (at: number): string => `        - name: c${at}
          image: ${pick(next, ['ghcr.io/acme/web:1.4.2', 'nginx', 'busybox:latest', 'quay.io/acme/api:v2.0.1'])}
          ports:
            - containerPort: 8080
          env:
            - name: LOG_LEVEL
              value: info
${next(2) === 0 ? '          securityContext:\n            privileged: true\n' : ''}          resources:
            requests: { cpu: 100m, memory: 128Mi }
`;
  const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app${index}
  labels: { app: app${index} }
spec:
  replicas: 2
  selector:
    matchLabels: { app: app${index} }
  template:
    metadata:
      labels: { app: app${index} }
    spec:
      containers:
${Array.from({ length: 1 + next(3) }, (_, at) => container(at)).join('')}`;
  const service = `apiVersion: v1
kind: Service
metadata:
  name: app${index}
spec:
  selector: { app: app${index} }
  ports:
    - port: 80
      targetPort: 8080
`;
  return { path: `deploy/app${index}.yaml`, text: `${deployment}---\n${service}` };
};

const helmTemplate = (next: Next, index: number): CorpusFile => ({
  path: `charts/c${index}/templates/deployment.yaml`,
  text: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "c.fullname" . }}
  labels:
    {{- include "c.labels" . | nindent 4 }}
spec:
  template:
    spec:
      {{- with .Values.affinity }}
      affinity:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: {{ .Chart.Name }}
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
          securityContext:
            privileged: ${next(2) === 0 ? 'true' : '{{ .Values.privileged }}'}
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
`,
});

const otherYaml = (next: Next, index: number): CorpusFile => ({
  path: `config/f${index}.yaml`,
  text: `${Array.from({ length: 20 + next(60) }, (_, at) => `key${at}: value ${next(1000)}\nlist${at}: [a, b, ${at}]`).join('\n')}\n`,
});

const kinds = [dockerfile, manifest, manifest, compose, otherYaml, helmTemplate, manifest, otherYaml, dockerfile, otherYaml] as const;

/** `count` files; the same ones each time. */
export const generateCorpus = (count: number): readonly CorpusFile[] => {
  const next = randomNumbers(42);
  return Array.from({ length: count }, (_, index) => (kinds[index % kinds.length] ?? otherYaml)(next, index));
};
