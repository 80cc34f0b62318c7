// Closes what is about the chart on the screen before another chart takes its place.
import type { ActionContext } from './Action';

export function closeWhatFloats({ view }: ActionContext): void {
  view.setState({
    selection: new Set(),
    selectedBundle: null,
    expandCard: null,
    menu: null,
    filterForm: null,
    paths: null,
    refresh: null,
    layout: null,
  });
}
