// The shape that every language must have: the English one, with any text in its leaves.
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
