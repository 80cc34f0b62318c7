// Sets a picture or a report on paper: a hidden window of our own scheme, sandboxed and without any way to main, lays out the
// pages, and Chromium writes them as PDF with their fonts inside.
import { BrowserWindow } from 'electron';
import type { FontFace } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import { paperMm, type Paper } from '../../shared/report/paper';
import type { PdfStamp, PrintJob } from '../../shared/report/printJob';
import { pageUrl } from '../bundleFile';
import { stampPdf } from './stampPdf';

const mmPerInch = 25.4;
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

export interface PrintedPdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

/** The same job, fonts and stamp give the same bytes. Rejects with CANCELLED once the signal is aborted, INTERNAL when the page fails. */
export async function printPdf(
  job: PrintJob,
  {
    faces,
    stamp,
    signal,
  }: { readonly faces: readonly FontFace[]; readonly stamp: PdfStamp; readonly signal: AbortSignal },
): Promise<PrintedPdf> {
  if (signal.aborted) throw new AppError('CANCELLED');
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  const ended = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('CANCELLED')), { once: true });
    window.webContents.on('render-process-gone', () => reject(new AppError('INTERNAL')));
  });
  try {
    return await Promise.race([printIn(window, job, faces, stamp), ended]);
  } finally {
    window.destroy();
  }
}

async function printIn(
  window: BrowserWindow,
  job: PrintJob,
  faces: readonly FontFace[],
  stamp: PdfStamp,
): Promise<PrintedPdf> {
  const { webContents } = window;
  await window.loadURL(`${pageUrl}print.html`);
  const script = `skeinPrint(${JSON.stringify(job)}, ${JSON.stringify(faces)})`;
  const pages: unknown = await webContents.executeJavaScript(script);
  if (typeof pages !== 'number') throw new AppError('INTERNAL');
  const { width, height } = paperMm(paperOf(job));
  const pdf = await webContents.printToPDF({
    pageSize: { width: width / mmPerInch, height: height / mmPerInch },
    margins: noMargins,
    printBackground: true,
    generateTaggedPDF: job.is === 'report',
  });
  return { bytes: stampPdf(pdf, stamp), pages };
}

function paperOf(job: PrintJob): Paper {
  return job.is === 'picture' ? job.paper : job.report.paper;
}
