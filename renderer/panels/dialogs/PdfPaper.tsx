// The paper that a picture is printed on, and over how many sheets it is spread.
import type { Tiles } from '../../../shared/report/poster';
import { mostTiles } from '../../../shared/report/printJob';
import type { ExportChoice } from '../../actions/exportPicture';
import { TextField } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { PaperFields } from './PaperFields';

export function areTiles({ columns, rows }: Tiles): boolean {
  return [columns, rows].every((count) => Number.isInteger(count) && count >= 1 && count <= mostTiles);
}

interface PdfPaperProps {
  readonly choice: ExportChoice;
  readonly onChange: (part: Partial<Pick<ExportChoice, 'paper' | 'tiles'>>) => void;
}

export function PdfPaper({ choice: { paper, tiles }, onChange }: PdfPaperProps) {
  const { t } = useTranslator();
  const count = (name: keyof Tiles) => (
    <TextField
      label={t(`report.paper.${name}`)}
      type="number"
      min={1}
      max={mostTiles}
      step={1}
      value={tiles[name] === 0 ? '' : String(tiles[name])}
      onChange={(typed) => onChange({ tiles: { ...tiles, [name]: Number(typed) } })}
    />
  );
  return (
    <>
      <PaperFields paper={paper} onChange={(changed) => onChange({ paper: changed })} />
      {count('columns')}
      {count('rows')}
    </>
  );
}
