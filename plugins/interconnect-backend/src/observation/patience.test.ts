import { answered } from '../__testUtils__/answered';
import { ClusterSource, SourceAnswer } from './ClusterSource';
import { createPatience, PATIENCE_MS } from './patience';

const ANSWER: SourceAnswer = answered(200, '{}');
const FAULT: SourceAnswer = {
  type: 'failed',
  reason: 'failed',
  message: 'broken',
};

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

function sourceOf(answer: SourceAnswer): ClusterSource {
  return { get: async () => answer };
}

async function ask(source: ClusterSource) {
  return source.get('/version', {
    accept: 'application/json',
    signal: new AbortController().signal,
    maxBytes: 10,
  });
}

describe('patience', () => {
  it.each([
    ['does not end before its time', 0.9 * PATIENCE_MS, 0],
    ['ends where no answer comes', PATIENCE_MS, 1],
    ['ends once', 10 * PATIENCE_MS, 1],
  ])('%s', (_name, ms, told) => {
    const onSlow = jest.fn();
    createPatience(onSlow);

    jest.advanceTimersByTime(ms);

    expect(onSlow).toHaveBeenCalledTimes(told);
  });

  it.each<[string, SourceAnswer, number]>([
    ['is renewed by an answer', ANSWER, 0],
    ['is renewed by the word that nothing changed', { type: 'unchanged' }, 0],
    ['is not renewed by a fault', FAULT, 1],
  ])('%s', async (_name, answer, told) => {
    const onSlow = jest.fn();
    const source = createPatience(onSlow).with(sourceOf(answer));
    jest.advanceTimersByTime(0.9 * PATIENCE_MS);

    expect(await ask(source)).toEqual(answer);
    jest.advanceTimersByTime(0.9 * PATIENCE_MS);

    expect(onSlow).toHaveBeenCalledTimes(told);
  });

  it('is of no matter once the cluster is done', async () => {
    const onSlow = jest.fn();
    const patience = createPatience(onSlow);
    patience.end();
    await ask(patience.with(sourceOf(ANSWER)));

    jest.advanceTimersByTime(2 * PATIENCE_MS);

    expect(onSlow).not.toHaveBeenCalled();
  });
});
