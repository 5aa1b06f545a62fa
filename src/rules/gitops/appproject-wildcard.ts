import { type Severity, severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { type OpenLimit, openLimits, type ProjectLimit } from './concepts/argo-project.ts';

interface Grade {
  readonly messageId: ProjectLimit | 'everything';
  readonly severity: Severity;
}

const severities: Readonly<Record<ProjectLimit, Severity>> = {
  sources: 'medium',
  destinations: 'medium',
  clusters: 'low',
  kinds: 'medium',
  namespaces: 'medium',
};

/** The limits without which a project is none. */
const essential: readonly ProjectLimit[] = ['sources', 'destinations', 'kinds'];

const gradeOf = ({ limit }: OpenLimit, limitsNothing: boolean): Grade =>
  limit === 'kinds' && limitsNothing ? { messageId: 'everything', severity: 'high' } : { messageId: limit, severity: severities[limit] };

const project = (kinds: string, repository: string, namespace: string): string => manifest`
  apiVersion: argoproj.io/v1alpha1
  kind: AppProject
  metadata: {name: shop, namespace: argocd}
  spec:
    sourceRepos: [${repository}]
    destinations: [{server: https://kubernetes.default.svc, namespace: ${namespace}}]
    clusterResourceWhitelist: [${kinds}]
`;

export const appprojectWildcard = defineRule({
  meta: {
    id: 'gitops/appproject-wildcard',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'GitOps project may deploy anything anywhere',
    rationale: `Argo CD applies what Applications name with its own rights, which are mostly those of an administrator of the cluster. The project is all that stands between a team's
Application and the rest of the cluster: what it lets through by a wildcard, whoever may write an Application or to one of its repositories may do, up to a ClusterRoleBinding to \`cluster-admin\`.`,
    remediation:
      'Name the repositories of the team in `sourceRepos`, its namespaces in `destinations`, and in `clusterResourceWhitelist` the few cluster-wide kinds that it really makes, or none. Keep one project for the administrators of the cluster, and Applications of nobody else in it.',
    messages: {
      sources: '"{pattern}" lets the Applications of the project "{project}" take manifests from repositories of anybody{but}.',
      destinations: '"{pattern}" lets the Applications of the project "{project}" deploy into every namespace{but}.',
      clusters:
        '"{pattern}" lets the Applications of the project "{project}" deploy into every cluster{but}; it is low because the namespace is named.',
      kinds:
        '"{pattern}" lets the Applications of the project "{project}" make cluster-wide objects of every kind{but}, ClusterRoleBindings among them.',
      namespaces: '"{pattern}" lets whoever may write Applications in any namespace put them into the project "{project}"{but}.',
      everything:
        '"{pattern}" lets the Applications of the project "{project}" make cluster-wide objects of every kind; it is high because they may come from anybody\'s repository and go into every namespace as well, so that the project limits nothing.',
    },
    fix: 'none',
    examples: {
      bad: project("{group: '*', kind: '*'}", "'*'", "'*'"),
      good: project('{group: "", kind: Namespace}', 'https://github.com/acme/shop', 'shop'),
    },
    standards: { mitre: ['T1610'] },
    references: [
      'https://argo-cd.readthedocs.io/en/stable/user-guide/projects/',
      'https://argo-cd.readthedocs.io/en/stable/operator-manual/app-any-namespace/',
      'https://cwe.mitre.org/data/definitions/863.html',
    ],
  },
  visit: {
    *other(object) {
      const open = openLimits(object) ?? [];
      const limitsNothing = essential.every(limit => open.some(one => one.limit === limit && !one.excludes));
      for (const one of open) {
        const grade = gradeOf(one, limitsNothing);
        yield {
          ...grade,
          at: one.node.range,
          facts: { value: one.text, hazards: [one.limit], degree: severityDegree(grade.severity) },
          data: { project: object.name ?? '?', pattern: one.text, but: one.excludes ? ', but those that it excludes' : '' },
        };
      }
    },
  },
});
