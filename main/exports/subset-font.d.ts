// The part of subset-font that we use; the package has no types of its own.
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'truetype';
    readonly noHinting?: boolean;
    readonly noLayoutClosure?: boolean;
    readonly dropTables?: readonly string[];
    readonly keepFeatures?: readonly string[];
    readonly variationAxes?: { readonly [axis: string]: number };
  }
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
