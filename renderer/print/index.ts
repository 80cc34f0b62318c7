// The page that main opens to print: it sets one job in the fonts that it is given and then stands still. It has no way to main
// and asks for nothing; main calls `skeinPrint` and writes what it sees as PDF.
import type { FontFace as CutFont } from '../../shared/contract';
import type { PrintJob } from '../../shared/report/printJob';
import { picturePages } from './picturePages';
import { reportPages } from './reportPages';
import './print.css';

declare global {
  interface Window {
    skeinPrint(job: PrintJob, faces: readonly CutFont[]): Promise<number>;
  }
}

/** Sets the job; gives the number of pages. Rejects when a font cannot be used. */
window.skeinPrint = async (job, faces) => {
  await loadFonts(faces);
  const paper = job.is === 'picture' ? job.paper : job.report.paper;
  document.documentElement.className = `${paper.size} ${paper.isLandscape ? 'landscape' : 'upright'}`;
  document.title = job.is === 'picture' ? job.title : job.report.title;
  if (job.is === 'picture') return picturePages(job);
  document.documentElement.lang = job.report.language === 'zh' ? 'zh-CN' : 'en';
  return reportPages(job.report);
};

async function loadFonts(faces: readonly CutFont[]): Promise<void> {
  const loaded = faces.map(({ family, weight, unicodeRange, woff2Base64 }) => {
    const bytes = Uint8Array.from(atob(woff2Base64), (character) => character.charCodeAt(0));
    return new FontFace(family, bytes, { weight: String(weight), ...(unicodeRange === '' ? {} : { unicodeRange }) });
  });
  await Promise.all(loaded.map((face) => face.load()));
  for (const face of loaded) document.fonts.add(face);
}
