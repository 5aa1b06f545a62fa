import { endOfLifeComponent } from '../../../src/rules/image/end-of-life-component.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: ${image}\n`;
const ingressClass = (controller: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: nginx}\nspec:\n  controller: ${controller}\n`;

testRule(endOfLifeComponent, {
  valid: {
    'the controller of a vendor': pod('nginx/nginx-ingress:5.2.0'),
    'the IngressClass of a vendor': ingressClass('nginx.org/ingress-controller'),
    'the part of another project with a like name': pod('ghcr.io/acme/controller:1'),
    'ingress-nginx in the last month in which it was maintained': {
      text: pod('registry.k8s.io/ingress-nginx/controller:v1.14.0'),
      facts: { today: '2026-03-31' },
    },
    'a controller that is put in later': ingressClass('${CONTROLLER}'),
    'an image of an unknown name': pod('registry.k8s.io/ingress-nginx/${NAME}:v1'),
    'a word in a tag': pod('acme/tools:tiller'),
  },
  invalid: {
    'Ingress NGINX': {
      text: pod('⟦registry.k8s.io/ingress-nginx/controller:v1.14.0@sha256:' + '4bcff639'.repeat(8) + '⟧'),
      expect: [
        {
          messageId: 'image',
          severity: 'medium',
          subject: 'Pod/web#container:app',
          message:
            'The image is of Ingress NGINX Controller, which ended in 2026-03 and gets no more fixes. Its maintainers name the Gateway API or another controller in its place.',
        },
      ],
    },
    'its IngressClass': { text: ingressClass('⟦k8s.io/ingress-nginx⟧'), expect: ['controller'] },
    'from a mirror, with a tag that is not known': {
      text: pod('⟦mirror.acme.example/ingress-nginx/controller:${TAG}⟧'),
      expect: ['image'],
    },
    'Tiller and Heapster': {
      text: `${pod('⟦gcr.io/kubernetes-helm/tiller:v2.16.1⟧')}    - name: b\n      image: ⟦k8s.gcr.io/heapster-amd64:v1.5.4⟧\n`,
      expect: ['image', 'image'],
    },
    'a project without successor': {
      text: pod('⟦docker.io/weaveworks/weave-kube:2.8.1⟧'),
      expect: [
        {
          messageId: 'image',
          message: 'The image is of Weave Net, which ended in 2024 and gets no more fixes. Its maintainers name no successor.',
        },
      ],
    },
    'the dashboard': { text: pod('⟦kubernetesui/dashboard:v2.7.0⟧'), expect: ['image'] },
  },
});
