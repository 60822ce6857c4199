// An API server alone: no controllers, no nodes.
import { serviceAccounts } from '../../../sandbox/api/resources.ts';
import type { ApiServer } from '../../../sandbox/apiserver/api-server.ts';
import { LOOPBACK, newApiServer } from '../../../sandbox/apiserver/server.ts';
import type { Client } from '../../../sandbox/client-go/client.ts';
import { Clock } from '../../../sandbox/time/clock.ts';
import { Random } from '../../../sandbox/time/random.ts';

export interface Fixture {
  readonly clock: Clock;
  readonly server: ApiServer;
  readonly client: Client;
  /** Runs all that is due now. */
  settle(): void;
}

export function newFixture(): Fixture {
  const clock = new Clock(Date.parse('2026-11-23T10:00:00Z'));
  const server = newApiServer({ clock, random: new Random('test') });
  const client = server.client(LOOPBACK, 'test');
  client.create(serviceAccounts, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: 'default' } });
  return { clock, server, client, settle: () => clock.advanceTo(clock.now()) };
}
