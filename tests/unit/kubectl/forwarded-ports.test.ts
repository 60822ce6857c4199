// Which ports kubectl port-forward would forward, and its refusals, one by one.
import { describe, expect, it } from 'vitest';
import type { Pod, Service } from '../../../sandbox/api/generated/types.ts';
import { checkForwarding, portsOfPod, portsOfService } from '../../../sandbox/kubectl/forwarded-ports.ts';

const metadata = (name: string) => ({ name, namespace: 'default', uid: name, resourceVersion: '1', creationTimestamp: '' });
const pod: Pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: metadata('web-1'),
  spec: {
    containers: [
      {
        name: 'c',
        ports: [
          { containerPort: 8080, name: 'http' },
          { containerPort: 53, name: 'dns', protocol: 'UDP' },
          { containerPort: 9090, protocol: 'UDP' },
          { containerPort: 9090, protocol: 'TCP' },
        ],
      },
    ],
    initContainers: [{ name: 'i', ports: [{ containerPort: 7070, name: 'side' }] }],
  },
};
const service = (spec: Service['spec']): Service => ({ apiVersion: 'v1', kind: 'Service', metadata: metadata('web'), spec });
const web = service({
  clusterIP: '10.96.0.10',
  ports: [
    { port: 80, name: 'plain', targetPort: 'http' },
    { port: 443, name: 'secure', targetPort: 8443 },
    { port: 70, name: 'gone', targetPort: 'nowhere' },
    { port: 53, name: 'dns', protocol: 'UDP', targetPort: 53 },
    { port: 81, name: 'same' },
  ],
});

describe('of a pod', () => {
  it.each([
    ['8080', '8080'],
    ['http', '8080'],
    ['5000:http', '5000:8080'],
    [':http', ':8080'],
    ['5000:8080', '5000:8080'],
    ['side', '7070'],
    ['9090', '9090'],
  ])('%s', (asked, forwarded) => {
    expect(portsOfPod([asked], pod)).toEqual([forwarded]);
  });

  it.each([
    ['80:', 'remote port cannot be empty'],
    ['53', 'UDP protocol is not supported for 53'],
    ['dns', 'UDP protocol is not supported for dns'],
    ['nope', "Pod 'web-1' does not have a named port 'nope'"],
  ])('refuses %s', (asked, words) => {
    expect(() => portsOfPod([asked], pod)).toThrow(words);
  });
});

describe('of a Service', () => {
  it.each([
    ['80', '80:8080'],
    ['plain', '80:8080'],
    ['5000:plain', '5000:8080'],
    ['443', '443:8443'],
    ['81', '81'],
  ])('%s', (asked, forwarded) => {
    expect(portsOfService([asked], web, pod)).toEqual([forwarded]);
  });

  it('goes by its own numbers where it is headless', () => {
    expect(portsOfService(['80'], service({ clusterIP: 'None', ports: [{ port: 80, targetPort: 8080 }] }), pod)).toEqual(['80']);
  });

  it.each([
    ['82', 'Service web does not have a service port 82'],
    ['nope', "Service 'web' does not have a named port 'nope'"],
    ['70', "Pod 'web-1' does not have a named port 'nowhere'"],
    ['53', 'UDP protocol is not supported for 53'],
  ])('refuses %s', (asked, words) => {
    expect(() => portsOfService([asked], web, pod)).toThrow(words);
  });
});

describe('what can be listened on', () => {
  it.each([['80'], ['8080:80'], [':80'], ['65535:1']])('%s', (port) => {
    expect(() => checkForwarding(['localhost', '127.0.0.1', '::1'], [port])).not.toThrow();
  });

  it.each([
    ['nowhere', '80', 'nowhere is not a valid IP'],
    ['localhost', '1:2:3', "invalid port format '1:2:3'"],
    ['localhost', '80:', 'error parsing remote port \'\': strconv.ParseUint: parsing "": invalid syntax'],
    ['localhost', 'x:80', 'error parsing local port \'x\': strconv.ParseUint: parsing "x": invalid syntax'],
    ['localhost', '65536', 'error parsing local port \'65536\': strconv.ParseUint: parsing "65536": value out of range'],
    ['localhost', '80:0', 'remote port must be > 0'],
  ])('refuses %s %s', (address, port, words) => {
    expect(() => checkForwarding([address], [port])).toThrow(words);
  });
});
