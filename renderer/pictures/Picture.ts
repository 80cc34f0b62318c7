// A picture before it is painted: everything on it with its look and place. `composePicture` makes one, `writeSvg` paints it.
import type { AnnotationShape } from '../chart/annotationShapes';
import type { AppearanceOptions, EntityLook, LinkLook } from '../chart/appearance';
import type { Box, TextLine } from '../chart/boxes';
import type { LinkRoute, Placed } from '../chart/geometry';
import type { LinkBundle } from '../chart/selectors';
import type { PictureCoast } from './coastPath';
import type { HeadingBlock } from './headingBlock';
import type { LegendCard } from './legendCard';
import type { TimeScale } from './timeScale';

export interface PicturedEntity {
  readonly type: string;
  readonly place: Placed;
  readonly look: EntityLook;
  readonly lines: readonly TextLine[];
}

export interface PicturedLink {
  readonly bundle: LinkBundle;
  readonly look: LinkLook;
  readonly route: LinkRoute;
}

/** The frame of an open group, its name at the top left. */
export interface PicturedFrame {
  readonly box: Box;
  readonly name: string;
  readonly left: number;
  readonly baseline: number;
}

/** The lines of a layout, from edge to edge; words have room of their own at the left and at the top. */
export interface PicturedGuides {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly rowWords: readonly TextLine[];
  readonly columnWords: readonly TextLine[];
  readonly coast: PictureCoast | null;
  /** Below the heading, where columns begin. */
  readonly top: number;
}

export interface LinkLabel {
  readonly line: TextLine;
  readonly colour: string;
}

export interface PlacedLegend {
  readonly card: LegendCard;
  readonly left: number;
  readonly top: number;
}

export interface PlacedTimeScale {
  readonly scale: TimeScale;
  readonly left: number;
  readonly top: number;
}

export interface Picture {
  /** Chart coordinates of the whole picture. */
  readonly box: Box;
  readonly appearance: AppearanceOptions;
  /** Outer ones first; beneath everything else. */
  readonly frames: readonly PicturedFrame[];
  /** What does not pass the filters first. */
  readonly entities: readonly PicturedEntity[];
  /** Pale ones first, so that money and calls are drawn over them. */
  readonly links: readonly PicturedLink[];
  readonly labels: readonly LinkLabel[];
  /** Beneath everything, their words at the edge. */
  readonly guides: PicturedGuides | null;
  readonly annotations: readonly AnnotationShape[];
  readonly legend: PlacedLegend | null;
  /** Beneath everything, across the picture. */
  readonly time: PlacedTimeScale | null;
  /** Set flush left at the top left corner. */
  readonly heading: HeadingBlock | null;
}
