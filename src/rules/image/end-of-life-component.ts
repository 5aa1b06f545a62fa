import { parseImageReference } from '../../artifacts/images/image-reference.ts';
import { partialImage, patternOf } from '../../artifacts/images/partial-image.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../artifacts/yaml/model.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { type RetiredComponent, retiredComponent, retiredController } from './concepts/retired-components.ts';

type Message = 'image' | 'controller';

const componentOf = (image: string, today: string): RetiredComponent | undefined => {
  const reference = parseImageReference(image) ?? partialImage(patternOf(image))?.name;
  return reference && retiredComponent(reference, today);
};

const adviceOf = ({ successor }: RetiredComponent): string =>
  successor === undefined ? 'Its maintainers name no successor' : `Its maintainers name ${successor} in its place`;

/** `on 2025-11-01`, `in 2026-03`. */
const whenOf = ({ end }: RetiredComponent): string => `${end.length > 7 ? 'on' : 'in'} ${end}`;

const reportOn = (messageId: Message, found: Lookup, component: RetiredComponent | undefined): Report<Message> | undefined =>
  component === undefined || found.state !== 'present'
    ? undefined
    : {
        messageId,
        at: found.node.range,
        facts: { value: component.name },
        data: { component: component.name, when: whenOf(component), advice: adviceOf(component) },
      };

const isIngressClass = ({ group, kind }: KubernetesObject): boolean => group === 'networking.k8s.io' && kind === 'IngressClass';

/** Told by images and by the controller of an IngressClass; that a chart depends on the chart of such a project is not looked at. */
export const endOfLifeComponent = defineRule({
  meta: {
    id: 'image/end-of-life-component',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Cluster add-on is retired upstream',
    rationale: `Add-ons see the traffic, the secrets or the nodes of the whole cluster. Of a project that has ended, no release and no fix follows: each flaw that becomes known stays open, and a newer
tag does not help, because there is none.`,
    remediation:
      'Plan the move to what the maintainers name, or to another program that is maintained. Where a vendor maintains a fork under contract, use its images, or suppress the finding with that as the reason.',
    messages: {
      image: 'The image is of {component}, which ended {when} and gets no more fixes. {advice}.',
      controller: 'The IngressClass is for {component}, which ended {when} and gets no more fixes. {advice}.',
    },
    fix: 'none',
    examples: {
      bad: manifest`
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: nginx}
        spec: {controller: k8s.io/ingress-nginx}
      `,
      good: manifest`
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: traefik}
        spec: {controller: traefik.io/ingress-controller}
      `,
    },
    standards: { nsa: ['Upgrading and application security'], mitre: ['T1190'] },
    references: [
      'https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/',
      'https://github.com/kubernetes-retired/dashboard',
      'https://cwe.mitre.org/data/definitions/1104.html',
    ],
  },
  visit: {
    *other(object, _artifact, { facts }) {
      const controller = isIngressClass(object) ? object.get('spec', 'controller') : undefined;
      const report = controller && reportOn('controller', controller, retiredController(stringAt(controller) ?? '', facts.today));
      if (report) yield report;
    },
    *container(container, _artifact, { facts }) {
      const image = container.get('image');
      const report = reportOn('image', image, componentOf(stringAt(image) ?? '', facts.today));
      if (report) yield report;
    },
  },
});
