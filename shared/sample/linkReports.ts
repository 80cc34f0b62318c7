// Writes what victims told the police, and what each report names.
import { moment } from './calendar';
import { peopleAs, workNumber, type HeldCard, type Network } from './Network';
import { at } from './random';
import type { SampleWriter } from './SampleWriter';

export function linkReports(writer: SampleWriter, network: Network, paidInto: readonly (readonly HeldCard[])[]): void {
  const callers = peopleAs(network, 'caller');
  const named = new Set<string>();
  function name(ref: number, incident: number, as: string): void {
    const pair = `${ref}>${incident}`;
    if (named.has(pair)) return;
    named.add(pair);
    writer.link('NAMED_IN', ref, at(network.incidents, incident).ref, { as });
  }
  for (const [place, story] of network.stories.entries()) {
    if (story.report === null) continue;
    const victim = at(network.victims, place);
    writer.link('REPORTED', victim.ref, at(network.incidents, story.report.incident).ref, {
      at: moment(story.report.at),
    });
    for (const card of paidInto[place] ?? []) name(card.ref, story.report.incident, 'receiving card');
    name(workNumber(network, at(callers, place)).ref, story.report.incident, 'calling number');
  }
  // Some account holders were found out and are named; what they did is for the analyst to find.
  for (const [place, card] of network.level1.entries()) {
    if (place % 3 === 0) name(card.holder.ref, place % network.incidents.length, 'card holder');
  }
}
