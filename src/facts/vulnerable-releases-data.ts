/** The releases `[from, fixed)` of one line; `from` is the first that has the flaw, `0` where all before have it. */
export type ReleaseRange = readonly [from: string, fixed: string];

/** A flaw that became known to everybody, with the releases that have it. */
export interface VulnerableRelease {
  readonly product: string;
  /** Its CVE; where none was given, the advisory or the issue of the project. */
  readonly advisory: `CVE-${number}-${number}` | `GHSA-${string}` | `${string}/${string}#${number}`;
  /** What it lets somebody do, to be read behind "lets". */
  readonly effect: string;
  readonly ranges: readonly ReleaseRange[];
  /** Repositories of images, as `tableName` of the facts writes them: `library/…` and `team/…` of Docker Hub, others with their registry. */
  readonly images?: readonly string[];
  /** What stands before the version in the names of its archives: `openssl` for `openssl-3.0.5.tar.gz`. */
  readonly archives?: readonly string[];
  /** `owner/name` on GitHub, for its releases, their sources and its own binaries. */
  readonly github?: string;
  /** Packages by their manager, in the spelling of its registry. */
  readonly packages?: Readonly<Partial<Record<'pip' | 'npm' | 'gem', readonly string[]>>>;
  /** So many numbers a version has at least that is no floating tag; three unless it says otherwise. */
  readonly numbers?: 2;
}

/** The day on which the table was last gone through. */
export const vulnerableReleasesSnapshot = '2026-11-28';

/**
 * Kept by hand: flaws that were exploited at large, or that are critical in what many build on, and of which the releases are known exactly. It is no
 * replacement for a scanner of images; it says without one what nobody should put into an image any more. Sources: the advisory of each project, as
 * the CVE record and the GitHub Advisory Database link it; CISA's catalogue of known exploited vulnerabilities for the choice.
 *
 * The ranges of these were held against the CVE's own record (CVEProject/cvelistV5, `affected` and the description) on 2026-11-28: Struts, runc,
 * containerd, BuildKit, sudo of 2025, curl, OpenSSL 3, Tomcat of 2025, ActiveMQ, Redis (the record names only the line 8.2; the others are of the
 * advisory GHSA-4789-qfc9-5f9q), MongoDB, MinIO, Argo CD, Grafana, Kyverno, Ingress NGINX, Harbor, Jenkins, GitLab, Confluence, TeamCity, Nexus,
 * Metabase, Ollama, Langflow and n8n; that of ultralytics against the project's advisory in its pull request 18018. Lines that have the flaw and got no
 * release that mends it are left out, because there is nothing to name: MongoDB 3.6 to 4.2, Tomcat 8.5 for CVE-2025-24813.
 */
export const vulnerableReleases: readonly VulnerableRelease[] = [
  {
    product: 'xz',
    advisory: 'CVE-2024-3094',
    effect: 'whoever planted its back door log in',
    ranges: [['5.6.0', '5.6.2']],
    archives: ['xz', 'xz-utils'],
    github: 'tukaani-project/xz',
  },
  {
    product: 'OpenSSL',
    advisory: 'CVE-2022-3602',
    effect: 'a certificate overflow the stack of who checks it',
    ranges: [['3.0.0', '3.0.7']],
    archives: ['openssl'],
    github: 'openssl/openssl',
  },
  {
    product: 'OpenSSL',
    advisory: 'CVE-2014-0160',
    effect: 'anybody read the memory of the process, keys with it (Heartbleed)',
    ranges: [['1.0.1', '1.0.1g']],
    archives: ['openssl'],
    github: 'openssl/openssl',
  },
  {
    product: 'Log4j',
    advisory: 'CVE-2021-44228',
    effect: 'a logged text run code (Log4Shell)',
    ranges: [
      ['2.0', '2.3.1'],
      ['2.4', '2.12.2'],
      ['2.13.0', '2.16.0'],
    ],
    archives: ['log4j-core', 'apache-log4j'],
  },
  {
    product: 'Spring Framework',
    advisory: 'CVE-2022-22965',
    effect: 'a request run code (Spring4Shell)',
    ranges: [
      ['0', '5.2.20'],
      ['5.3.0', '5.3.18'],
    ],
    archives: ['spring-beans', 'spring-webmvc'],
  },
  {
    product: 'Struts',
    advisory: 'CVE-2023-50164',
    effect: 'an upload run code',
    ranges: [
      ['2.0.0', '2.5.33'],
      ['6.0.0', '6.3.0.2'],
    ],
    archives: ['struts2-core', 'struts'],
  },
  {
    product: 'runc',
    advisory: 'CVE-2024-21626',
    effect: 'a container write on the host',
    ranges: [['1.0.0', '1.1.12']],
    archives: ['runc'],
    github: 'opencontainers/runc',
  },
  {
    product: 'runc',
    advisory: 'CVE-2025-31133',
    effect: 'a container write on the host',
    ranges: [
      ['1.1.12', '1.2.8'],
      ['1.3.0', '1.3.3'],
    ],
    archives: ['runc'],
    github: 'opencontainers/runc',
  },
  {
    product: 'containerd',
    advisory: 'CVE-2022-23648',
    effect: 'an image read files of the host',
    ranges: [
      ['0', '1.4.13'],
      ['1.5.0', '1.5.10'],
      ['1.6.0', '1.6.1'],
    ],
    archives: ['containerd', 'cri-containerd', 'cri-containerd-cni'],
    github: 'containerd/containerd',
  },
  {
    product: 'BuildKit',
    advisory: 'CVE-2024-23653',
    effect: 'a build run privileged containers',
    ranges: [['0', '0.12.5']],
    images: ['moby/buildkit'],
    archives: ['buildkit'],
    github: 'moby/buildkit',
  },
  {
    product: 'sudo',
    advisory: 'CVE-2021-3156',
    effect: 'every user become root (Baron Samedit)',
    ranges: [
      ['1.8.2', '1.8.32'],
      ['1.9.0', '1.9.5p2'],
    ],
    archives: ['sudo'],
  },
  {
    product: 'sudo',
    advisory: 'CVE-2025-32463',
    effect: 'every user become root',
    ranges: [['1.9.14', '1.9.17p1']],
    archives: ['sudo'],
  },
  {
    product: 'OpenSSH',
    advisory: 'CVE-2024-6387',
    effect: 'anybody run code as root (regreSSHion)',
    ranges: [['8.5p1', '9.8p1']],
    archives: ['openssh'],
    numbers: 2,
  },
  {
    product: 'curl',
    advisory: 'CVE-2023-38545',
    effect: 'a server overflow the heap of who asks through a SOCKS5 proxy',
    ranges: [['7.69.0', '8.4.0']],
    images: ['curlimages/curl'],
    archives: ['curl'],
  },
  {
    product: 'Apache HTTP Server',
    advisory: 'CVE-2021-42013',
    effect: 'a request read files and run programs',
    ranges: [['2.4.49', '2.4.51']],
    images: ['library/httpd'],
    archives: ['httpd'],
  },
  {
    product: 'Tomcat',
    advisory: 'CVE-2025-24813',
    effect: 'an upload run code',
    ranges: [
      ['9.0.0', '9.0.99'],
      ['10.1.0', '10.1.35'],
      ['11.0.0', '11.0.3'],
    ],
    images: ['library/tomcat', 'bitnami/tomcat'],
    archives: ['apache-tomcat'],
  },
  {
    product: 'Tomcat',
    advisory: 'CVE-2020-1938',
    effect: 'a request read the files of the application (Ghostcat)',
    ranges: [
      ['7.0.0', '7.0.100'],
      ['8.5.0', '8.5.51'],
    ],
    images: ['library/tomcat', 'bitnami/tomcat'],
    archives: ['apache-tomcat'],
  },
  {
    product: 'ActiveMQ',
    advisory: 'CVE-2023-46604',
    effect: 'a message run code',
    ranges: [
      ['0', '5.15.16'],
      ['5.16.0', '5.16.7'],
      ['5.17.0', '5.17.6'],
      ['5.18.0', '5.18.3'],
    ],
    images: ['apache/activemq-classic'],
    archives: ['apache-activemq'],
  },
  {
    product: 'Redis',
    advisory: 'CVE-2025-49844',
    effect: 'a Lua script leave its sandbox and run code',
    ranges: [
      ['0', '6.2.20'],
      ['7.0.0', '7.2.11'],
      ['7.4.0', '7.4.6'],
      ['8.0.0', '8.0.4'],
      ['8.2.0', '8.2.2'],
    ],
    images: ['library/redis', 'bitnami/redis'],
    archives: ['redis'],
    github: 'redis/redis',
  },
  {
    product: 'MongoDB',
    advisory: 'CVE-2025-14847',
    effect: 'anybody read the memory of the server',
    ranges: [
      ['4.4.0', '4.4.30'],
      ['5.0.0', '5.0.32'],
      ['6.0.0', '6.0.27'],
      ['7.0.0', '7.0.28'],
      ['8.0.0', '8.0.17'],
      ['8.2.0', '8.2.3'],
    ],
    images: ['library/mongo', 'bitnami/mongodb'],
  },
  {
    product: 'MinIO',
    advisory: 'CVE-2023-28432',
    effect: 'anybody read the environment of the server, its password with it',
    ranges: [['RELEASE.2019-12-17T23-16-33Z', 'RELEASE.2023-03-20T20-16-18Z']],
    images: ['minio/minio', 'quay.io/minio/minio'],
  },
  {
    product: 'Argo CD',
    advisory: 'CVE-2022-29165',
    effect: 'anybody become its administrator, where anonymous access is on',
    ranges: [
      ['1.4.0', '2.1.15'],
      ['2.2.0', '2.2.9'],
      ['2.3.0', '2.3.4'],
    ],
    images: ['quay.io/argoproj/argocd', 'argoproj/argocd'],
    github: 'argoproj/argo-cd',
  },
  {
    product: 'Argo CD',
    advisory: 'CVE-2025-55190',
    effect: 'a token of a project read the logins of repositories',
    ranges: [
      ['2.13.0', '2.13.9'],
      ['2.14.0', '2.14.16'],
      ['3.0.0', '3.0.14'],
      ['3.1.0', '3.1.2'],
    ],
    images: ['quay.io/argoproj/argocd', 'argoproj/argocd'],
    github: 'argoproj/argo-cd',
  },
  {
    product: 'Grafana',
    advisory: 'CVE-2021-43798',
    effect: 'anybody read files of the server',
    ranges: [
      ['8.0.0', '8.0.7'],
      ['8.1.0', '8.1.8'],
      ['8.2.0', '8.2.7'],
      ['8.3.0', '8.3.1'],
    ],
    images: ['grafana/grafana', 'grafana/grafana-oss', 'grafana/grafana-enterprise'],
    archives: ['grafana', 'grafana-enterprise'],
  },
  {
    product: 'Grafana',
    advisory: 'CVE-2022-39328',
    effect: 'anybody ask what only others may, by chance of time',
    ranges: [['9.2.0', '9.2.4']],
    images: ['grafana/grafana', 'grafana/grafana-oss', 'grafana/grafana-enterprise'],
    archives: ['grafana', 'grafana-enterprise'],
  },
  {
    product: 'Kyverno',
    advisory: 'CVE-2022-47633',
    effect: 'a registry pass off unsigned images as signed',
    ranges: [['1.8.3', '1.8.5']],
    images: ['ghcr.io/kyverno/kyverno'],
  },
  {
    product: 'Ingress NGINX Controller',
    advisory: 'CVE-2025-1974',
    effect: 'whoever reaches it read all secrets of the cluster (IngressNightmare)',
    ranges: [
      ['0', '1.11.5'],
      ['1.12.0', '1.12.1'],
    ],
    images: ['registry.k8s.io/ingress-nginx/controller', 'k8s.gcr.io/ingress-nginx/controller'],
  },
  {
    product: 'Harbor',
    advisory: 'CVE-2019-16097',
    effect: 'whoever may register become its administrator',
    ranges: [
      ['1.7.0', '1.7.6'],
      ['1.8.0', '1.8.3'],
    ],
    images: ['goharbor/harbor-core'],
  },
  {
    product: 'Jenkins',
    advisory: 'CVE-2024-23897',
    effect: 'anybody read files of the server',
    // Lines of long-term support have three numbers, weekly releases two.
    ranges: [
      ['0', '2.426.3'],
      ['2.427', '2.440.1'],
      ['2.441', '2.442'],
    ],
    images: ['jenkins/jenkins'],
    numbers: 2,
  },
  {
    product: 'GitLab',
    advisory: 'CVE-2021-22205',
    effect: 'an uploaded picture run code',
    ranges: [
      ['11.9.0', '13.8.8'],
      ['13.9.0', '13.9.6'],
      ['13.10.0', '13.10.3'],
    ],
    images: ['gitlab/gitlab-ce', 'gitlab/gitlab-ee'],
  },
  {
    product: 'GitLab',
    advisory: 'CVE-2023-7028',
    effect: 'anybody take accounts over by a reset of their password',
    ranges: [
      ['16.1.0', '16.1.6'],
      ['16.2.0', '16.2.9'],
      ['16.3.0', '16.3.7'],
      ['16.4.0', '16.4.5'],
      ['16.5.0', '16.5.6'],
      ['16.6.0', '16.6.4'],
      ['16.7.0', '16.7.2'],
    ],
    images: ['gitlab/gitlab-ce', 'gitlab/gitlab-ee'],
  },
  {
    product: 'Confluence',
    advisory: 'CVE-2023-22527',
    effect: 'anybody run code',
    ranges: [['8.0.0', '8.5.4']],
    images: ['atlassian/confluence', 'atlassian/confluence-server'],
    archives: ['atlassian-confluence'],
  },
  {
    product: 'Confluence',
    advisory: 'CVE-2022-26134',
    effect: 'anybody run code',
    ranges: [
      ['1.3.0', '7.4.17'],
      ['7.13.0', '7.13.7'],
      ['7.14.0', '7.14.3'],
      ['7.15.0', '7.15.2'],
      ['7.16.0', '7.16.4'],
      ['7.17.0', '7.17.4'],
      ['7.18.0', '7.18.1'],
    ],
    images: ['atlassian/confluence', 'atlassian/confluence-server'],
    archives: ['atlassian-confluence'],
  },
  {
    product: 'TeamCity',
    advisory: 'CVE-2024-27198',
    effect: 'anybody become its administrator',
    ranges: [['0', '2023.11.4']],
    images: ['jetbrains/teamcity-server'],
    archives: ['TeamCity'],
    numbers: 2,
  },
  {
    product: 'Nexus Repository',
    advisory: 'CVE-2024-4956',
    effect: 'anybody read files of the server',
    ranges: [['3.0.0', '3.68.1']],
    images: ['sonatype/nexus3'],
    archives: ['nexus'],
  },
  {
    product: 'Metabase',
    advisory: 'CVE-2023-38646',
    effect: 'anybody run code',
    ranges: [
      ['0.43.0', '0.43.7.2'],
      ['0.44.0', '0.44.7.1'],
      ['0.45.0', '0.45.4.1'],
      ['0.46.0', '0.46.6.1'],
    ],
    images: ['metabase/metabase'],
  },
  {
    product: 'Ollama',
    advisory: 'CVE-2024-37032',
    effect: 'whoever reaches it write files and run code',
    ranges: [['0', '0.1.34']],
    images: ['ollama/ollama'],
    github: 'ollama/ollama',
  },
  {
    product: 'Langflow',
    advisory: 'CVE-2025-3248',
    effect: 'anybody run code',
    ranges: [['0', '1.3.0']],
    images: ['langflowai/langflow'],
    packages: { pip: ['langflow'] },
  },
  {
    product: 'n8n',
    advisory: 'CVE-2025-68613',
    effect: 'whoever may write a workflow run code',
    ranges: [
      ['0.211.0', '1.120.4'],
      ['1.121.0', '1.121.1'],
    ],
    images: ['n8nio/n8n', 'docker.n8n.io/n8nio/n8n'],
    packages: { npm: ['n8n'] },
  },
  {
    product: 'ua-parser-js',
    advisory: 'GHSA-pjwm-rvh2-c87w',
    effect: 'a thief of passwords run (the release was hijacked)',
    ranges: [
      ['0.7.29', '0.7.30'],
      ['0.8.0', '0.8.1'],
      ['1.0.0', '1.0.1'],
    ],
    packages: { npm: ['ua-parser-js'] },
  },
  {
    product: 'ultralytics',
    advisory: 'ultralytics/ultralytics#18027',
    effect: 'a miner run (the release was hijacked)',
    ranges: [
      ['8.3.41', '8.3.43'],
      ['8.3.45', '8.3.47'],
    ],
    packages: { pip: ['ultralytics'] },
  },
];
