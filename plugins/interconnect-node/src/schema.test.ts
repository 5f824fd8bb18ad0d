import { z } from 'zod';
import { jsonText } from './schema';

describe('jsonText', () => {
  const Count = jsonText(z.object({ count: z.number() }));

  it.each([
    ['what it asks for', '{"count": 3, "more": 1}', { count: 3 }],
    ['another form', '{"count": "3"}', undefined],
    ['no JSON', '{"count": 3', undefined],
    ['nothing', '', undefined],
    ['no text', 3, undefined],
  ])('reads %s', (_name, text, expected) => {
    expect(Count.safeParse(text).data).toEqual(expected);
  });
});
