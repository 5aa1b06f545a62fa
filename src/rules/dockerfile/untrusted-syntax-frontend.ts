import { directivesAfterShebang } from '../../artifacts/dockerfile/raw/directives.ts';
import { parseImageReference } from '../../artifacts/images/image-reference.ts';
import { defineRule } from '../rule.ts';

/** Docker's own frontends. Source: Dockerfile reference, "syntax". */
const official = new Set(['docker/dockerfile', 'docker/dockerfile-upstream']);

/** The repository without the registry for Docker Hub, with it for others. */
const repositoryOf = (value: string): { readonly name: string; readonly tag?: string; readonly digest?: string } | undefined => {
  const reference = parseImageReference(value);
  if (reference === undefined) return undefined;
  const { registry, repository, tag, digest } = reference;
  const name = registry === 'docker.io' ? repository : `${registry}/${repository}`;
  return { name, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
};

export const untrustedSyntaxFrontend = defineRule({
  meta: {
    id: 'dockerfile/untrusted-syntax-frontend',
    kind: 'dockerfile',
    severity: 'medium',
    title: 'Build frontend image is untrusted or mutable',
    rationale: `The builder pulls the image that \`# syntax=\` names, and lets it decide what the build does. Whoever can push to that repository
decides what gets into each image that is built with it, and sees the build context and its secrets.`,
    remediation: 'Use `docker/dockerfile:1`, or name the frontend by its digest. One of your own belongs into the option `frontends`.',
    messages: {
      foreign: 'The build is done by the frontend "{image}", which may be another one at any time.',
      latest: 'The frontend "{image}" has no version; it is info because it is Docker\'s own.',
    },
    fix: 'none',
    examples: { bad: '# syntax=acme/dockerfile:2\nFROM debian:13\n', good: '# syntax=docker/dockerfile:1\nFROM debian:13\n' },
    standards: { mitre: ['T1195.002'] },
    references: [
      'https://docs.docker.com/reference/dockerfile/#syntax',
      'https://docs.docker.com/build/buildkit/frontend/',
      'https://cwe.mitre.org/data/definitions/829.html',
    ],
    options: {
      frontends: { default: [], description: "Repositories of frontends to trust besides Docker's own: `ghcr.io/acme/dockerfile`." },
    },
  },
  prepare({ directives, file }, { options }) {
    const { frontends } = options;
    const trusted = new Set(Array.isArray(frontends) ? frontends : []);
    return { trusted, directives, file };
  },
  visit: {
    *file(_node, { trusted, directives, file }) {
      const syntax = [...directives, ...directivesAfterShebang(file.text)].find(({ name }) => name === 'syntax');
      // Only the first word names the image; what follows it are arguments of the frontend.
      const image = syntax?.value.split(/\s/)[0] ?? '';
      const frontend = repositoryOf(image);
      if (syntax === undefined || frontend === undefined || frontend.digest !== undefined || trusted.has(frontend.name)) return;
      if (!official.has(frontend.name)) yield { messageId: 'foreign', at: syntax.range, data: { image } };
      else if (frontend.tag === undefined || frontend.tag === 'latest')
        yield { messageId: 'latest', at: syntax.range, data: { image }, severity: 'info' };
    },
  },
});
