import { debugEndpointEnabled } from '../../../src/rules/workload/debug-endpoint-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (rest: string): string => `services:\n  api:\n    image: acme/api:1\n${rest}`;
const pod = (rest: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  containers:\n    - name: app\n      image: acme/api:1\n${rest}`;

testRule(debugEndpointEnabled, {
  valid: {
    'a debugger on the loopback interface of the container': pod('      args: [node, --inspect=127.0.0.1:9229, server.js]\n'),
    'a port alone, which Java 9 and later take for one of the loopback interface': pod(
      '      env: [{name: JAVA_TOOL_OPTIONS, value: "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=5005"}]\n',
    ),
    'a debugger whose port is not published': service('    command: node --inspect=0.0.0.0 server.js\n    ports: ["8080:8080"]\n'),
    'a debugger whose port is published on the loopback interface': service(
      '    command: node --inspect=0.0.0.0 server.js\n    ports: ["127.0.0.1:9229:9229"]\n',
    ),
    'a service that only runs for development': service(
      '    profiles: [dev]\n    command: node --inspect=0.0.0.0 server.js\n    ports: ["9229:9229"]\n',
    ),
    'JMX with a login, or for a program in its own container': pod(
      '      env:\n        - {name: JAVA_OPTS, value: "-Dcom.sun.management.jmxremote.port=9010 -Dcom.sun.management.jmxremote.authenticate=true"}\n        - {name: KAFKA_JMX_PORT, value: "9101"}\n        - {name: KAFKA_JMX_OPTS, value: "-Dcom.sun.management.jmxremote.authenticate=true"}\n',
    ),
    'JMX of Kafka whose port is not published': service('    environment: {KAFKA_JMX_PORT: 9101}\n    ports: ["9092:9092"]\n'),
    'some endpoints': pod('      env: [{name: MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE, value: "health,info"}]\n'),
    'debugging that is off': pod('      env: [{name: FLASK_DEBUG, value: "0"}, {name: APP_DEBUG, value: "false"}]\n'),
    'a value from outside': service('    environment:\n      FLASK_DEBUG: ${DEBUG}\n    ports: ["80:80"]\n'),
    'what an image starts by itself': 'FROM node:24\nCMD ["node", "--inspect=0.0.0.0", "server.js"]\n',
    'a profiler on the loopback interface': pod('      args: ["--pprof-address=127.0.0.1:6060"]\n'),
  },
  invalid: {
    'a debugger in what a shell is given to run, told once': {
      text: 'services:\n  a:\n    image: eclipse-temurin:21\n    command: [sh, -c, "java ⟦-agentlib:jdwp=transport=dt_socket,address=*:5005⟧ -jar a.jar"]\n    ports: ["5005:5005"]\n',
      expect: ['code'],
    },
    'Node.js with its port published': {
      text: service('    command: node ⟦--inspect=0.0.0.0⟧ server.js\n    ports: ["9000-9300:9000-9300"]\n'),
      expect: [
        {
          messageId: 'code',
          severity: 'medium',
          subject: 'service:api',
          message: 'The service "api" serves the inspector of Node.js, by which everybody who reaches it runs code.',
        },
      ],
    },
    'JMX of Kafka by a port alone': {
      text: service('    environment: {KAFKA_JMX_PORT: ⟦9101⟧, KAFKA_JMX_HOSTNAME: localhost}\n    ports: ["9092:9092", "9101:9101"]\n'),
      expect: [
        {
          messageId: 'code',
          severity: 'medium',
          message: 'The service "api" serves JMX without a login, by which everybody who reaches it runs code.',
        },
      ],
    },
    'JMX without a login, by a variable and by words of a command': {
      text: pod(
        '      env: [{name: CATALINA_OPTS, value: ⟦"-Dcom.sun.management.jmxremote.authenticate=false -Dcom.sun.management.jmxremote.port=9010"⟧}]\n      command: [java, ⟦-Dcom.sun.management.jmxremote.port=9011⟧, -Dcom.sun.management.jmxremote.authenticate=false, -jar, a.jar]\n',
      ),
      expect: ['code', 'code'],
    },
    'Java by a variable of a pod': {
      text: pod('      env: [{name: JAVA_TOOL_OPTIONS, value: ⟦"-Xmx1g -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005"⟧}]\n'),
      expect: [{ messageId: 'code', subject: 'Pod/api#container:app' }],
    },
    'Java by an argument, on another port': {
      text: service(
        '    command: ["java", ⟦"-agentlib:jdwp=transport=dt_socket,server=y,address=0.0.0.0:8000"⟧]\n    ports: ["8000:8000"]\n',
      ),
      expect: ['code'],
    },
    'Delve and debugpy': {
      text: `${pod('      command: [dlv, exec, --headless, ⟦"--listen=:2345"⟧, /app]\n')}    - name: b\n      image: python:3.14\n      command: [python, -m, debugpy, --listen, ⟦"0.0.0.0:5678"⟧, app.py]\n`,
      expect: ['code', 'code'],
    },
    'Flask by a variable and by an option': {
      text: service(
        '    environment:\n      FLASK_DEBUG: ⟦"1"⟧\n    command: flask run --host 0.0.0.0 ⟦--debug⟧\n    ports: ["5000:5000"]\n',
      ),
      expect: ['code', 'code'],
    },
    'all endpoints of Spring Boot': {
      text: pod(
        '      env: [{name: MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE, value: ⟦"*"⟧}]\n      args: [⟦"--management.endpoints.web.exposure.include=*"⟧]\n      command: [java]\n',
      ),
      expect: [{ messageId: 'data', severity: 'medium' }, 'data'],
    },
    'error pages': {
      text: service('    environment: [APP_DEBUG=⟦true⟧]\n    ports: ["80:80"]\n'),
      expect: [{ messageId: 'page', severity: 'low' }],
    },
    'a profiler on every interface': {
      text: pod('      command: [api, ⟦"--pprof-address=0.0.0.0:6060"⟧]\n'),
      expect: ['page'],
    },
  },
});
