import { createFindNames } from './findNames';
import { knowing, sightOf } from './sight';

const sight = sightOf(
  createFindNames([
    {
      ref: 'resource:default/pay-dub',
      names: ['resource:default/pay-dub', 'pay-dub'],
    },
    {
      ref: 'resource:default/pay-fra',
      names: ['resource:default/pay-fra', 'pay-fra'],
    },
  ]),
  new Set(['resource:default/pay-fra']),
);

describe('who said a word themselves', () => {
  it.each<[said: string[], text: string, heard: string]>([
    [[], 'to pay-dub', 'to (not visible to you)'],
    [['pay-dub'], 'to pay-dub', 'to pay-dub'],
    [['pay-dub'], 'to PAY_DUB', 'to PAY_DUB'],
    [
      ['the pay-dub of old'],
      'join the pay-dub of old',
      'join the pay-dub of old',
    ],
    [['the pay-dub of old'], 'to pay-dub', 'to (not visible to you)'],
    [['pay-dub'], 'in resource:default/pay-dub', 'in (not visible to you)'],
    // Parts of a name are no name.
    [['a'], 'to pay-dub', 'to (not visible to you)'],
    [['-'], 'to pay-dub', 'to (not visible to you)'],
    [['pay'], 'to pay-dub', 'to (not visible to you)'],
    [['dub', 'pay'], 'to pay-dub', 'to (not visible to you)'],
    [['', ' '], 'to pay-dub', 'to (not visible to you)'],
    [['pay-fra'], 'to pay-fra', 'to pay-fra'],
  ])('%j hears of %j: %j', (said, text, heard) => {
    const own = knowing(sight, said);

    expect(own.blank(text)).toBe(heard);
    expect(own.hides(text)).toBe(text !== heard);
    expect(own.tells({ steps: [{ title: text }] })).toBe(text !== heard);
  });
});
