import { metricsExposed } from '../../../src/rules/daemon/metrics-exposed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(metricsExposed, {
  valid: {
    'no metrics': '{"icc": false}\n',
    'the loopback address': '{"metrics-addr": "127.0.0.1:9323"}\n',
    'an internal address': '{"metrics-addr": "10.0.0.5:9323", "experimental": true}\n',
    'the loopback address by a flag': '[Service]\nExecStart=/usr/bin/dockerd --metrics-addr=127.0.0.1:9323\n',
  },
  invalid: {
    'all addresses': {
      text: '{"metrics-addr": ⟦"0.0.0.0:9323"⟧}\n',
      expect: [{ messageId: 'everywhere', severity: 'low' }],
      fixed: '{"metrics-addr": "127.0.0.1:9323"}\n',
    },
    'all addresses of IPv6': {
      text: '{"metrics-addr": ⟦"[::]:9999"⟧}\n',
      expect: ['everywhere'],
      fixed: '{"metrics-addr": "127.0.0.1:9999"}\n',
    },
    'no address': {
      text: '{"metrics-addr": ⟦":9323"⟧, "icc": false}\n',
      expect: ['everywhere'],
      fixed: '{"metrics-addr": "127.0.0.1:9323", "icc": false}\n',
    },
    'by a flag': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--metrics-addr 0.0.0.0:9323⟧\n',
      expect: ['everywhere'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd --metrics-addr 127.0.0.1:9323\n',
    },
  },
});
