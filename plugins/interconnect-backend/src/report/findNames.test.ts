import { createFindNames } from './findNames';

const find = createFindNames(
  [
    {
      ref: 'resource:default/pay-fra',
      names: ['resource:default/pay-fra', 'pay-fra', '10.1.2.3', 'Frankfurt 1'],
    },
    {
      ref: 'resource:default/hub',
      names: ['resource:default/hub', 'hub', '7', 'east'],
    },
    {
      ref: 'resource:default/store-hub',
      names: ['resource:default/store-hub', 'store-hub', 'east'],
    },
    {
      ref: 'resource:default/c1',
      names: ['resource:default/c1', 'c1', '42', 'x'],
    },
    {
      ref: 'resource:default/up',
      names: ['resource:default/up', 'up'],
    },
    {
      ref: 'resource:default/submariner',
      names: ['resource:default/submariner', 'submariner'],
    },
  ],
  ['submariner', 'up'],
);

describe('createFindNames', () => {
  it.each<[string, string, [string, string[]][]]>([
    ['a name', 'gateway of pay-fra', [['pay-fra', ['pay-fra']]]],
    ['a name in other spelling', 'PAY_FRA_URL', [['PAY_FRA', ['pay-fra']]]],
    [
      'a ref in an id',
      't:data:resource:default/hub',
      [['resource:default/hub', ['hub']]],
    ],
    ['an address', '10.1.2.3:4500', [['10.1.2.3', ['pay-fra']]]],
    ['a title', 'to Frankfurt 1!', [['Frankfurt 1', ['pay-fra']]]],
    ['who shares a name', 'east', [['east', ['hub', 'store-hub']]]],
    ['the longest name only', 'store-hub', [['store-hub', ['store-hub']]]],
    [
      'several',
      'hub, pay-fra',
      [
        ['hub', ['hub']],
        ['pay-fra', ['pay-fra']],
      ],
    ],
    ['two letters alone', 'C1', [['C1', ['c1']]]],
    ['no two letters among others', 'zone c1 of 3', []],
    ['no two figures', '42', []],
    ['no letter', 'x', []],
    ['nobody in two letters that mean something else', 'up', [['up', []]]],
    ['no part of a word', 'pay-frankfurt, hubs', []],
    ['no number', 'connections[7]', []],
    ['no longer address', '10.1.2.30', []],
    ['nothing in nothing', '', []],
    ['nobody in a common word', 'submariner.io', [['submariner', []]]],
    [
      'who has a common name by the ref',
      'resource:default/submariner',
      [['resource:default/submariner', ['submariner']]],
    ],
  ])('finds %s', (_name, text, expected) => {
    expect(
      find(text).map(({ from, to, refs }) => [
        text.slice(from, to),
        [...refs].map(ref => ref.replace('resource:default/', '')),
      ]),
    ).toEqual(expected);
  });
});
