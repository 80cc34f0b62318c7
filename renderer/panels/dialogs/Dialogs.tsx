// The dialog that is open, if any: one at a time.
import { useView } from '../AppContext';
import { SelectBy } from '../chart/SelectBy';
import { CompareDialog } from '../compare/CompareDialog';
import { AskQuestionDialog } from '../cypher/AskQuestionDialog';
import { ImportDialog } from '../import/ImportDialog';
import { RefusedRows } from '../import/RefusedRows';
import { GalleryDialog } from '../gallery/GalleryDialog';
import { GradeDialog } from '../evidence/GradeDialog';
import { HandlingDialog } from '../evidence/HandlingDialog';
import { LensDialog } from '../lens/LensDialog';
import { RefreshDialog } from '../refresh/RefreshDialog';
import { ReportDialog } from '../report/ReportDialog';
import { DrawEntityDialog } from '../draw/DrawEntityDialog';
import { DrawLinkDialog } from '../draw/DrawLinkDialog';
import { DocumentsDialog } from '../documents/DocumentsDialog';
import { KeepInCaseDialog } from '../keep/KeepInCaseDialog';
import { CommandPalette } from './CommandPalette';
import { ConnectDialog } from './ConnectDialog';
import { ExportDialog } from './ExportDialog';
import { FindOnChart } from './FindOnChart';
import { GroupByField } from './GroupByField';
import { OpenDialog } from './OpenDialog';
import { ShortcutsDialog } from './ShortcutsDialog';
import { UnsavedDialog } from './UnsavedDialog';

export function Dialogs() {
  const dialog = useView((view) => view.dialog);
  switch (dialog) {
    case null:
      return null;
    case 'drawEntity':
      return <DrawEntityDialog />;
    case 'drawLink':
      return <DrawLinkDialog />;
    case 'commands':
      return <CommandPalette />;
    case 'askQuestion':
      return <AskQuestionDialog />;
    case 'import':
      return <ImportDialog />;
    case 'refusedRows':
      return <RefusedRows />;
    case 'lens':
      return <LensDialog />;
    case 'refresh':
      return <RefreshDialog />;
    case 'gallery':
      return <GalleryDialog />;
    case 'documents':
      return <DocumentsDialog />;
    case 'keepInCase':
      return <KeepInCaseDialog />;
    case 'compare':
      return <CompareDialog />;
    case 'connect':
      return <ConnectDialog />;
    case 'grade':
      return <GradeDialog />;
    case 'handling':
      return <HandlingDialog />;
    case 'export':
      return <ExportDialog />;
    case 'report':
      return <ReportDialog />;
    case 'findOnChart':
      return <FindOnChart />;
    case 'open':
      return <OpenDialog />;
    case 'groupByField':
      return <GroupByField />;
    case 'selectBy':
      return <SelectBy />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'unsaved':
      return <UnsavedDialog />;
  }
}
