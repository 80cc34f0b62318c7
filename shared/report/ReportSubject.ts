// What a report is about and what it is asked for, as plain data: everything that could differ from one moment or machine to the
// next is given, so that the same subject and wishes give the same report.
import type { Bringing, ChartEntity, ChartLink } from '../chartState';
import type { Grade } from '../dress/grade';
import type { FileOrigin } from '../graph';
import type { Language } from '../messages';
import type { PathsReply } from '../questions';
import type { FollowedMoney } from './flowBlocks';
import type { Paper } from './paper';
import type { Logo } from './Report';
import type { SectionId, Sections } from './sections';

export interface ReportSubject {
  /** What is drawn: neither hidden nor held back by filters, in the order of ids. */
  readonly entities: readonly ChartEntity[];
  readonly links: readonly ChartLink[];
  /** What is on the chart all the same. */
  readonly leftOut: { readonly entities: number; readonly links: number };
  /** The filters that are on. */
  readonly filters: number;
  readonly bringings: readonly Bringing[];
  readonly files: { readonly [file: string]: FileOrigin };
  readonly callouts: readonly { readonly nth: number; readonly text: string }[];
  /** IANA name. */
  readonly timeZone: string;
  readonly chartTitle: string;
  /** The open source in words, `Operation Lantern, 2026-06-14`; '' for none. */
  readonly source: string;
  readonly program: string;
  /** SVG from `writeSvg`; null for none. */
  readonly picture: string | null;
  /** Null while nobody has looked for paths. */
  readonly paths: PathsReply | null;
  /** Views beside the chart, drawn; left out for none. */
  readonly views?: ReportViews;
  /** Null while no money is followed. */
  readonly flow: FollowedMoney | null;
  /** What the analyst thinks of the facts; of what is not in the report too. */
  readonly grades: readonly Grade[];
  /** Sentences about the results of analyses that the picture shows; left out for none. */
  readonly analyses?: readonly string[];
}

export interface ReportViews {
  /** Followed money; null for none. */
  readonly flow: PicturedView | null;
  readonly boxes: { readonly pictures: readonly PicturedView[]; readonly shown: number; readonly count: number };
  /** Left out whole, because they show what is redacted. */
  readonly withheld: readonly SectionId[];
}

export interface PicturedView {
  /** From `writeView`. */
  readonly svg: string;
  readonly caption: string;
}

export interface ReportWishes {
  readonly title: string;
  readonly purpose: string;
  readonly handling: string;
  readonly language: Language;
  readonly paper: Paper;
  readonly sections: Sections;
  readonly agency: string;
  readonly logo: Logo | null;
  /** ISO 8601 UTC; '' says no time. */
  readonly at: string;
}
