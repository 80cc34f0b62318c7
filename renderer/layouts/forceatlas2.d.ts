// The single step of graphology's ForceAtlas2, which the package does not type: it works on two flat arrays, so
// that a layout needs no graph object.
declare module 'graphology-layout-forceatlas2/iterate' {
  export default function iterate(
    settings: {
      readonly linLogMode: boolean;
      readonly outboundAttractionDistribution: boolean;
      readonly adjustSizes: boolean;
      readonly edgeWeightInfluence: number;
      readonly scalingRatio: number;
      readonly strongGravityMode: boolean;
      readonly gravity: number;
      readonly slowDown: number;
      readonly barnesHutOptimize: boolean;
      readonly barnesHutTheta: number;
    },
    /** Ten numbers a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
    nodes: Float32Array,
    /** Three numbers an edge: offset of the source in `nodes`, offset of the target, weight. */
    edges: Float32Array,
  ): void;
}
