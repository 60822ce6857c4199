import { expect, test } from 'vitest';
import { parseTranscript } from '../../sandbox/transcript/parse.ts';
import { compareTranscripts } from './compare-folders.ts';

const transcript = (...rows: readonly string[]) =>
  parseTranscript(['  $ kubectl get endpointslices', ...rows.map((row) => `  ${row}`)].join('\n'));

test('rows of one name are paired by what they say, however wide an age makes its column', () => {
  const real = transcript('NAME        AGE   MANAGED-BY', 'web-x8rqd   3s    endpointslice', 'web-pxrj7   1s    endpointslicemirroring');
  const said = transcript('NAME        AGE   MANAGED-BY', 'web-nqkgp   15s   endpointslice', 'web-qw279   7s    endpointslicemirroring');
  expect(compareTranscripts(real, said).failures).toEqual([]);
});
