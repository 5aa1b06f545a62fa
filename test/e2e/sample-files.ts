/** Files without any finding, whatever the date: their images are pinned by digest or of no product whose end of life is known. */

const digest = 'a'.repeat(64);

export const dockerfile = `FROM node@sha256:${digest}
WORKDIR /app
COPY src ./src
USER node
CMD ["node", "src/server.js"]
`;

/** The same without the line that keeps it from running as root. */
export const rootDockerfile = dockerfile.replace('USER node\n', '');

/** With one medium finding on its first line: the base may be any version. */
export const untaggedDockerfile = dockerfile.replace(`@sha256:${digest}`, '');

export const pod = (name = 'web', extra = ''): string => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
${extra}  automountServiceAccountToken: false
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: ghcr.io/acme/web:1.4.2
      resources:
        limits:
          memory: 64Mi
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop:
            - ALL
`;

/** With one high finding, on line 6. */
export const hostNetworkPod = (name = 'web'): string => pod(name, '  hostNetwork: true\n');

/** With one critical finding, on its last line. */
export const privilegedPod = (name = 'web'): string =>
  `${pod(name).replace('        allowPrivilegeEscalation: false\n', '')}        privileged: true\n`;

export const compose = `services:
  web:
    image: ghcr.io/acme/web:1.4.2
    read_only: true
    cap_drop:
      - ALL
    security_opt:
      - no-new-privileges:true
    mem_limit: 64m
    pids_limit: 100
    cpus: 0.5
`;
