# What networkx says of a network, for `npm run truth`: reads {count, links, weights} as JSON, writes a list for each measure.
import json
import sys

import networkx as nx

question = json.load(sys.stdin)
count = question["count"]
g = nx.Graph()
g.add_nodes_from(range(count))
g.add_edges_from(question["links"])
g.remove_edges_from(list(nx.selfloop_edges(g)))
d = nx.DiGraph()
d.add_nodes_from(range(count))
d.add_edges_from(question["links"])
d.remove_edges_from(list(nx.selfloop_edges(d)))


def column(values):
    return [values[i] for i in range(count)]


json.dump(
    {
        "version": nx.__version__,
        "degree": column(dict(g.degree)),
        "betweenness": column(nx.betweenness_centrality(g, normalized=False)),
        "betweenness directed": column(nx.betweenness_centrality(d, normalized=False)),
        "closeness": column(nx.closeness_centrality(g, wf_improved=True)),
        "harmonic": column(nx.harmonic_centrality(g)),
        "k-core": column(nx.core_number(g)),
        "clustering": column(nx.clustering(g)),
        "cut-points": sorted(nx.articulation_points(g)),
        "bridges": sorted(sorted(pair) for pair in nx.bridges(g)),
        "components": sorted((len(part) for part in nx.connected_components(g)), reverse=True),
    },
    sys.stdout,
)
