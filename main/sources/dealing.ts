// Deals a limited number of links out to groups in rounds, one each a round, so that no pair's 100,000 calls crowd
// out the others. The shares are known before anything is fetched, from the groups' counts alone.

/** How many links each group gives; in order, so that the last incomplete round favours the first groups. */
export function sharesOf(counts: readonly number[], limit: number): readonly number[] {
  const rounds = fullRounds(counts, limit);
  const shares = counts.map((count) => Math.min(count, rounds));
  let left = limit - sum(shares);
  return shares.map((share, at) => {
    if (left <= 0 || share >= (counts[at] ?? 0)) return share;
    left -= 1;
    return share + 1;
  });
}

/** The groups' members round by round: first every group's first, then every group's second. */
export function inRounds<T>(groups: readonly (readonly T[])[]): readonly T[] {
  const rounds = groups.reduce((most, group) => Math.max(most, group.length), 0);
  const dealt: T[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const group of groups) if (round < group.length) dealt.push(...group.slice(round, round + 1));
  return dealt;
}

/** The most rounds that fit the limit whole. */
function fullRounds(counts: readonly number[], limit: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sum(counts.map((count) => Math.min(count, middle))) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
