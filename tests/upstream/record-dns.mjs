// Takes the tables of CoreDNS's own tests of its kubernetes plugin, as cases for ours.
//   node tests/upstream/record-dns.mjs    needs Go and its module proxy or cache
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = 'v1.14.2';
const { stdout } = spawnSync('go', ['mod', 'download', '-json', `github.com/coredns/coredns@${version}`], {
  cwd: tmpdir(),
  encoding: 'utf8',
});
const folder = join(JSON.parse(stdout).Dir, 'plugin/kubernetes');

/** By the table's name: the file it is in, and where it ends. */
const tables = {
  commonDnsTestCases: 'handler_test.go',
  dnsTestCases: 'handler_test.go',
  nsTestCases: 'handler_test.go',
  dnsPreserveCaseCases: 'handler_case_test.go',
  dnsEmptyServiceTestCases: 'handler_ignore_emptyservice_test.go',
  podModeDisabledCases: 'handler_pod_disabled_test.go',
  podModeInsecureCases: 'handler_pod_insecure_test.go',
  podModeVerifiedCases: 'handler_pod_verified_test.go',
  kubeApexCases: 'kubernetes_apex_test.go',
  TestReverse: 'reverse_test.go',
};

const records = (text) => [...text.matchAll(/test\.(\w+)\("([^"]*)"\)/g)].map(([, , record]) => record.split(/\s+/).join(' '));

const section = (text, name) => {
  const start = text.indexOf(`${name}:`);
  if (start < 0) return [];
  const rest = text.slice(start);
  return records(rest.slice(0, rest.search(/\}[,}]/)));
};

function cases(table, file) {
  const text = readFileSync(join(folder, file), 'utf8');
  const start = table === 'TestReverse' ? text.indexOf('tests := []test.Case{') : text.indexOf(`var ${table} = `);
  if (start < 0) throw new Error(`no ${table} in ${file}`);
  const body = text.slice(start).split(/\n\t?\}\n/)[0];
  const out = [];
  let upstream = false;
  for (const part of body.split(/(?=Qname:)/).slice(1)) {
    const one = {
      name: /Qname:\s*"([^"]*)"/.exec(part)[1],
      type: /Qtype:\s*dns\.Type(\w+)/.exec(part)[1],
      rcode: /Rcode:\s*dns\.Rcode(\w+)/.exec(part)?.[1] ?? 'Success',
      answer: section(part, 'Answer'),
      authority: section(part, 'Ns'),
      additional: section(part, 'Extra'),
    };
    if (upstream) out.at(-1).upstream = one.answer;
    else out.push(one);
    upstream = /Upstream:/.test(part);
  }
  return out;
}

const data = Object.fromEntries(Object.entries(tables).map(([table, file]) => [table, cases(table, file)]));
writeFileSync(join(import.meta.dirname, 'data/coredns.kubernetes.json'), `${JSON.stringify(data, undefined, 1)}\n`);
for (const [table, all] of Object.entries(data)) console.log(`${all.length} ${table}`);
