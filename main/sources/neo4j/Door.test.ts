import { describe, expect, it } from 'vitest';
import { Door, type Ticket } from './Door';

describe('the door to the pool', () => {
  async function settled(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
  }

  it('lets one at a time through, in order, and no more in than there are places', async () => {
    const door = new Door(2);
    const through: { readonly name: string; readonly ticket: Ticket }[] = [];
    for (const name of ['a', 'b', 'c', 'd']) void door.enter().then((ticket) => through.push({ name, ticket }));
    const names = () => through.map(({ name }) => name).join('');

    await settled();
    expect(names()).toBe('a');
    through[0]?.ticket.begun();
    await settled();
    expect(names()).toBe('ab');
    through[1]?.ticket.begun();
    await settled();
    expect(names(), 'both places are taken').toBe('ab');
    through[0]?.ticket.left();
    through[0]?.ticket.left();
    through[0]?.ticket.begun();
    await settled();
    expect(names(), 'leaving twice frees one place').toBe('abc');
    through[2]?.ticket.left();
    await settled();
    expect(names(), 'who leaves without having begun frees the door too').toBe('abcd');
  });
});
