import { createResolve } from './resolveHost';

const turn = () => new Promise(setImmediate);

/** A resolver whose answers come when a test says so. */
function slowly() {
  const asked: string[] = [];
  const open = new Map<
    string,
    { resolve(addresses: string[]): void; reject(error: Error): void }
  >();
  return {
    asked,
    ask(host: string) {
      asked.push(host);
      return new Promise<string[]>((resolve, reject) => {
        open.set(host, { resolve, reject });
      });
    },
    async answer(host: string, addresses: string[] | Error) {
      await turn();
      const { resolve, reject } = open.get(host)!;
      if (addresses instanceof Error) {
        reject(addresses);
      } else {
        resolve(addresses);
      }
      await turn();
    },
  };
}

const soon = { atOnce: 1, patienceMs: 20 };
const inTime = () => new Promise(done => setTimeout(done, 50));

describe('a resolver of names', () => {
  it('answers as the system does', async () => {
    expect(await createResolve()('127.0.0.1')).toEqual(['127.0.0.1']);
  });

  it('asks for no more at a time than it may', async () => {
    const system = slowly();
    const resolve = createResolve(system.ask, soon);

    const all = ['a', 'b', 'c'].map(resolve);
    await turn();
    const first = [...system.asked];
    await system.answer('a', ['192.0.2.1']);

    expect(first).toEqual(['a', 'b']);
    expect(system.asked).toEqual(['a', 'b', 'c']);
    await system.answer('b', ['192.0.2.2']);
    await system.answer('c', ['192.0.2.3']);
    expect((await Promise.all(all)).flat()).toEqual([
      '192.0.2.1',
      '192.0.2.2',
      '192.0.2.3',
    ]);
  });

  it('asks once for a name that several want', async () => {
    const system = slowly();
    const resolve = createResolve(system.ask, soon);

    const all = [resolve('a'), resolve('a')];
    await system.answer('a', ['192.0.2.1']);

    expect(await Promise.all(all)).toEqual([['192.0.2.1'], ['192.0.2.1']]);
    expect(system.asked).toEqual(['a']);
  });

  it('asks anew each time, and tells what has changed', async () => {
    const system = slowly();
    const resolve = createResolve(system.ask, soon);
    const before = resolve('a');
    await system.answer('a', ['192.0.2.1']);
    const now = resolve('a');
    await system.answer('a', ['192.0.2.2']);

    expect([await before, await now]).toEqual([['192.0.2.1'], ['192.0.2.2']]);
  });

  it('tells where a name led the last time while others are not answered', async () => {
    const system = slowly();
    const resolve = createResolve(system.ask, soon);
    resolve('well');
    await system.answer('well', ['192.0.2.1']);
    ['dark-1', 'dark-2', 'dark-3'].forEach(resolve);

    expect(await resolve('well')).toEqual(['192.0.2.1']);
  });

  it('asks for new names while one of them is not answered', async () => {
    const system = slowly();
    const resolve = createResolve(system.ask, soon);
    ['dark', 'new-1', 'new-2'].forEach(resolve);
    await system.answer('new-1', []);

    expect(system.asked).toEqual(['dark', 'new-1', 'new-2']);
  });

  it('asks for others while two that were not answered are asked for again', async () => {
    const system = slowly();
    const resolve = createResolve(system.ask, soon);
    ['dark-1', 'dark-2'].forEach(resolve);
    await inTime();
    await system.answer('dark-1', []);
    await system.answer('dark-2', []);
    ['dark-1', 'dark-2', 'new'].forEach(resolve);
    await turn();

    expect(system.asked).toEqual(['dark-1', 'dark-2', 'dark-1', 'new']);
  });

  it('asks last for those that did not answer in time', async () => {
    const system = slowly();
    const resolve = createResolve(system.ask, soon);
    const late = resolve('dark');
    await inTime();
    await system.answer('dark', ['192.0.2.1']);
    ['new-1', 'new-2', 'dark', 'new-3'].forEach(resolve);
    await system.answer('new-2', []);
    await system.answer('new-1', []);
    await system.answer('new-3', []);

    expect(await late).toEqual(['192.0.2.1']);
    expect(system.asked).toEqual(['dark', 'new-1', 'new-2', 'new-3', 'dark']);
  });

  it.each<[what: string, code: string, now: string, later: string]>([
    ['leads nowhere, and forgets where it led', 'ENOTFOUND', 'ENOTFOUND', 'b'],
    ['is not answered for, and goes on', 'EAI_AGAIN', 'a', 'a'],
  ])('says that a name %s', async (_what, code, now, later) => {
    const system = slowly();
    const resolve = createResolve(system.ask, soon);
    const told = (answer: Promise<string[]>) =>
      answer.then(String, error => error.code);
    resolve('name');
    await system.answer('name', ['a']);
    const first = told(resolve('name'));
    await system.answer('name', Object.assign(new Error(), { code }));

    const second = told(resolve('name'));
    await inTime();
    await system.answer('name', ['b']);

    expect([await first, await second]).toEqual([now, later]);
  });
});
