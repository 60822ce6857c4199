// Kubernetes's own tables, restated: k8s.io/apimachinery/pkg/labels/selector_test.go, v0.36.3.

/** TestSelectorParse: these come out as they went in, but for blanks. */
export const good: readonly string[] = ['x=a,y=b,z=c', '', 'x!=a,y=b', 'x=', 'x= ', 'x=,z= ', 'x= ,z= ', '!x', 'x>1', 'x>1,z<5'];
export const bad: readonly string[] = ['x=a||y=b', 'x==a==b', '!x=a', 'x<a'];

/** TestSelectorMatches. */
export const matches: readonly (readonly [string, Readonly<Record<string, string>>, boolean])[] = [
  ['', { x: 'y' }, true],
  ['x=y', { x: 'y' }, true],
  ['x=y,z=w', { x: 'y', z: 'w' }, true],
  ['x!=y,z!=w', { x: 'z', z: 'a' }, true],
  ['notin=in', { notin: 'in' }, true],
  ['x', { x: 'z' }, true],
  ['!x', { y: 'z' }, true],
  ['x>1', { x: '2' }, true],
  ['x<1', { x: '0' }, true],
  ['x=z', {}, false],
  ['x=y', { x: 'z' }, false],
  ['x=y,z=w', { x: 'w', z: 'w' }, false],
  ['x!=y,z!=w', { x: 'z', z: 'w' }, false],
  ['x', { y: 'z' }, false],
  ['!x', { x: 'z' }, false],
  ['x>1', { x: '0' }, false],
  ['x<1', { x: '2' }, false],
  ['foo=bar', { foo: 'bar', baz: 'blah' }, true],
  ['baz=blah', { foo: 'bar', baz: 'blah' }, true],
  ['foo=bar,baz=blah', { foo: 'bar', baz: 'blah' }, true],
  ['foo=blah', { foo: 'bar', baz: 'blah' }, false],
  ['baz=bar', { foo: 'bar', baz: 'blah' }, false],
  ['foo=bar,foobar=bar,baz=blah', { foo: 'bar', baz: 'blah' }, false],
];

/** TestSetSelectorParser: a selector, and the requirements it comes to; null where it is refused. */
export const parsed: readonly (readonly [string, readonly (readonly [string, string, readonly string[]])[] | null])[] = [
  ['', []],
  ['\rx', [['x', 'exists', []]]],
  ['this-is-a-dns.domain.com/key-with-dash', [['this-is-a-dns.domain.com/key-with-dash', 'exists', []]]],
  ['this-is-another-dns.domain.com/key-with-dash in (so,what)', [['this-is-another-dns.domain.com/key-with-dash', 'in', ['so', 'what']]]],
  ['0.1.2.domain/99 notin (10.10.100.1, tick.tack.clock)', [['0.1.2.domain/99', 'notin', ['10.10.100.1', 'tick.tack.clock']]]],
  ['foo  in\t (abc)', [['foo', 'in', ['abc']]]],
  ['x notin\n (abc)', [['x', 'notin', ['abc']]]],
  ['x  notin\t\t\t(abc,def)', [['x', 'notin', ['abc', 'def']]]],
  ['x in (abc,def)', [['x', 'in', ['abc', 'def']]]],
  ['x in (abc,)', [['x', 'in', ['', 'abc']]]],
  ['x in (abc,abc)', [['x', 'in', ['abc']]]],
  ['x in ()', [['x', 'in', ['']]]],
  ['x in (a,,)', [['x', 'in', ['', 'a']]]],
  ['x in (a,,,)', [['x', 'in', ['', 'a']]]],
  ['x in (a,,,,,,)', [['x', 'in', ['', 'a']]]],
  ['x in (a,,a,,a,,a,,)', [['x', 'in', ['', 'a']]]],
  [
    'x notin (abc,,def),bar,z in (),w',
    [
      ['bar', 'exists', []],
      ['w', 'exists', []],
      ['x', 'notin', ['', 'abc', 'def']],
      ['z', 'in', ['']],
    ],
  ],
  [
    'x,y in (a)',
    [
      ['x', 'exists', []],
      ['y', 'in', ['a']],
    ],
  ],
  ['x=a', [['x', '=', ['a']]]],
  ['x>1', [['x', 'gt', ['1']]]],
  ['x<7', [['x', 'lt', ['7']]]],
  [
    'x=a,y!=b',
    [
      ['x', '=', ['a']],
      ['y', '!=', ['b']],
    ],
  ],
  [
    'x=a,y!=b,z in (h,i,j)',
    [
      ['x', '=', ['a']],
      ['y', '!=', ['b']],
      ['z', 'in', ['h', 'i', 'j']],
    ],
  ],
  ['x=a||y=b', null],
  ['x,,y', null],
  [',x,y', null],
  ['x nott in (y)', null],
  ['x notin ( )', [['x', 'notin', ['']]]],
  ['x notin (, a)', [['x', 'notin', ['', 'a']]]],
  ['a in (xyz),', null],
  ['a in (xyz)b notin ()', null],
  ['a ', [['a', 'exists', []]]],
  ['a in (x,y,notin, z,in)', [['a', 'in', ['in', 'notin', 'x', 'y', 'z']]]],
  ['a in (xyz abc)', null],
  ['a notin(', null],
  ['a (', null],
  ['(', null],
];
