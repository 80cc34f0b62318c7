// The values of one field of millions of links: a number for each, and a byte that says what the number means, because an
// object for each would fill the memory. Exact: every value comes out as it went in.
import type { Value } from '../../value';
import { grown } from './grown';

/** A run of values on its way to another column; forms and lists hold only what the runs before it had not. */
export interface ValuePiece {
  readonly kinds: readonly number[];
  readonly numbers: readonly number[];
  readonly forms: readonly string[];
  readonly listed: readonly Value[];
}

/** How much of the forms and of the list an earlier piece has told. */
interface Told {
  readonly forms: number;
  readonly listed: number;
}

/** Kinds from `firstForm` on are forms: `t` and the beginning of a text that ends in a number, `d` and the end of a moment. */
const [absent, plain, inList, firstForm] = [0, 1, 2, 3];
/** Of texts there may be as many beginnings as texts; beyond these they are listed. */
const mostForms = 200;
const numbered = /^(.*?)(0|[1-9]\d{0,14})$/s;
const moment = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(.*)$/s;
const secondMs = 1000;

export class ValueColumn {
  private kinds = new Uint8Array(0);
  private numbers = new Float64Array(0);
  private count = 0;
  private readonly forms: string[] = [];
  private readonly listed: Value[] = [];
  private readonly formPlaces = new Map<string, number>();
  private readonly listPlaces = new Map<string, number>();

  get length(): number {
    return this.count;
  }

  /** Undefined where the field is missing. */
  push(value: Value | undefined): void {
    if (value === undefined) this.put(absent, 0);
    else if (typeof value === 'number') this.put(plain, value);
    else if (!this.pushFormed(value)) this.put(inList, this.placeIn(value));
  }

  /** Missing until there are so many. */
  padTo(length: number): void {
    this.makeRoom(length);
    this.count = Math.max(this.count, length);
  }

  at(place: number): Value | undefined {
    const [kind, number] = [this.kinds[place] ?? absent, this.numbers[place] ?? 0];
    if (kind === absent || place >= this.count) return undefined;
    if (kind === plain) return number;
    if (kind === inList) return this.listed[number];
    const form = this.forms[kind - firstForm] ?? '';
    const text = form.slice(1);
    return form.startsWith('t') ? `${text}${number}` : { t: 'datetime', v: `${clockOf(number)}${text}` };
  }

  /** Whether a value from `start` to before `end` is there. */
  holdsIn(start: number, end: number): boolean {
    return this.kinds.subarray(start, Math.min(end, this.count)).some((kind) => kind !== absent);
  }

  /** The values from `start` to before `end`, with what they need beyond what was told. */
  piece(start: number, end: number, told: Told): ValuePiece {
    let [forms, listed] = [told.forms, told.listed];
    for (let place = start; place < end; place += 1) {
      const kind = this.kinds[place] ?? absent;
      if (kind === inList) listed = Math.max(listed, (this.numbers[place] as number) + 1);
      else if (kind >= firstForm) forms = Math.max(forms, kind - firstForm + 1);
    }
    return {
      kinds: Array.from(this.kinds.subarray(start, end)),
      numbers: Array.from(this.numbers.subarray(start, end)),
      forms: this.forms.slice(told.forms, forms),
      listed: this.listed.slice(told.listed, listed),
    };
  }

  /** The pieces of another column, in their order. */
  append({ kinds, numbers, forms, listed }: ValuePiece): void {
    this.makeRoom(this.count + kinds.length);
    this.kinds.set(kinds, this.count);
    this.numbers.set(numbers, this.count);
    this.count += kinds.length;
    for (const form of forms) this.forms.push(form);
    for (const value of listed) this.listed.push(value);
  }

  /** A text that ends in a number, or a moment; false for anything else. */
  private pushFormed(value: Exclude<Value, number>): boolean {
    if (typeof value === 'string') {
      const [, start = '', digits = ''] = numbered.exec(value) ?? [];
      return digits !== '' && this.putForm(`t${start}`, Number(digits));
    }
    const isMoment = value !== null && typeof value === 'object' && 't' in value && value.t === 'datetime';
    return isMoment && this.pushMoment(value.v);
  }

  private pushMoment(text: string): boolean {
    const [, clock = '', end = ''] = moment.exec(text) ?? [];
    const seconds = Date.parse(`${clock}Z`) / secondMs;
    return clock !== '' && !Number.isNaN(seconds) && clockOf(seconds) === clock && this.putForm(`d${end}`, seconds);
  }

  private putForm(form: string, number: number): boolean {
    const place = this.formPlaces.get(form) ?? this.forms.length;
    if (place >= mostForms) return false;
    if (place === this.forms.length) {
      this.forms.push(form);
      this.formPlaces.set(form, place);
    }
    this.put(firstForm + place, number);
    return true;
  }

  private placeIn(value: Value): number {
    const name = JSON.stringify(value);
    const place = this.listPlaces.get(name) ?? this.listed.length;
    if (place === this.listed.length) {
      this.listed.push(value);
      this.listPlaces.set(name, place);
    }
    return place;
  }

  private put(kind: number, number: number): void {
    this.makeRoom(this.count + 1);
    this.kinds[this.count] = kind;
    this.numbers[this.count] = number;
    this.count += 1;
  }

  private makeRoom(length: number): void {
    this.kinds = grown(this.kinds, length);
    this.numbers = grown(this.numbers, length);
  }
}

/** `2026-05-09T12:30:15`, of seconds since 1970 on that very clock. */
function clockOf(seconds: number): string {
  return new Date(seconds * secondMs).toISOString().slice(0, 19);
}
