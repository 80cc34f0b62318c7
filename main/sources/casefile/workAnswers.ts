// What the worker of a case's work answers; it holds the one file that it was opened for.
import { AppError } from '../../../shared/errors';
import type { WorkQuestions } from './messages';
import { hasCharts, readCharts, WorkCharts } from './WorkCharts';
import { keepDocument, listDocuments, removeDocument } from './workDocuments';
import { WorkFile } from './WorkFile';
import { keepResult, listResults, removeResult } from './workResults';
import { keepSnapshot, listSnapshots, readSnapshotText, removeSnapshot, renameSnapshot } from './workSnapshots';

export function workAnswers(): WorkQuestions {
  let open: WorkFile | null = null;
  let charts = new WorkCharts();
  const work = (): WorkFile => {
    if (open === null) throw new AppError('NO_SOURCE');
    return open;
  };
  return {
    openWork({ file }) {
      const opened = WorkFile.open(file);
      try {
        charts = new WorkCharts();
        if (opened.read(hasCharts, false)) charts.found();
      } catch (error) {
        // A damaged case is nobody's.
        opened.close();
        throw error;
      }
      open = opened;
      const { keeping, holder, mark } = opened;
      return { keeping, holder, mark };
    },
    closeWork() {
      open?.close();
      open = null;
      return null;
    },
    charts: () => work().read(readCharts, []),
    keepCharts(given) {
      if (!charts.isWorth(given.charts)) {
        charts.hold(given.charts);
        return false;
      }
      try {
        work().write((database) => charts.keep(database, given.charts))();
        return true;
      } catch (error) {
        charts.forget();
        throw error;
      }
    },
    snapshots: () => work().read(listSnapshots, []),
    keepSnapshot: (snapshot) => work().write((database) => keepSnapshot(database, snapshot)),
    readSnapshot({ id }) {
      const text = work().read((database) => readSnapshotText(database, id), null);
      if (text === null) throw new AppError('GONE');
      return text;
    },
    renameSnapshot: ({ id, title, note }) => work().write((database) => renameSnapshot(database, id, title, note)),
    removeSnapshot({ id }) {
      work().write((database) => removeSnapshot(database, id));
      return null;
    },
    documents: ({ kind }) => work().read((database) => listDocuments(database, kind), []),
    keepDocument(document) {
      work().write((database) => keepDocument(database, document));
      return null;
    },
    removeDocument({ kind, name }) {
      work().write((database) => removeDocument(database, kind, name));
      return null;
    },
    results: () => work().read(listResults, []),
    keepResult: (result) => work().write((database) => keepResult(database, result)),
    removeResult({ name }) {
      work().write((database) => removeResult(database, name));
      return null;
    },
  };
}
