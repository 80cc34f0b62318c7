# The same measures by python-igraph or networkit: analysesPeers.py LIBRARY TASK COUNT LINKS RANKS prints milliseconds on the
# clock and of the processor, the least of the repeats, as JSON; ends with 3 when the library is not there.
import array
import json
import sys
import time

library, task, count, links, ranks = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4], sys.argv[5]

column = array.array("I")
with open(links, "rb") as file:
    column.frombytes(file.read())
half = len(column) // 2
pairs = list(zip(column[:half], column[half:]))


def timed(repeats, work):
    clock, processor = [], []
    for _ in range(repeats):
        start, before = time.perf_counter(), time.process_time()
        result = work()
        clock.append((time.perf_counter() - start) * 1000)
        processor.append((time.process_time() - before) * 1000)
    return {"ms": round(min(clock), 1), "cpuMs": round(min(processor), 1)}, result


def keep(values):
    with open(ranks, "wb") as file:
        file.write(array.array("d", values).tobytes())


def of_igraph():
    import igraph

    figures = {"version": igraph.__version__}
    figures["build"], graph = timed(1, lambda: igraph.Graph(n=count, edges=pairs))
    if task == "betweenness":
        figures["betweenness"], _ = timed(1, graph.betweenness)
        return figures
    figures["pageRank"], result = timed(3, lambda: graph.pagerank(damping=0.85))
    keep(result)
    figures["kCore"], _ = timed(9, graph.coreness)
    figures["components"], _ = timed(9, graph.connected_components)
    figures["communities"], parts = timed(3, graph.community_multilevel)
    figures["communities"]["modularity"] = parts.modularity
    return figures


def of_networkit():
    import networkit

    networkit.setNumberOfThreads(2)
    figures = {"version": networkit.__version__, "threads": 2}

    def build():
        graph = networkit.Graph(count)
        for a, b in pairs:
            graph.addEdge(a, b)
        return graph

    _, graph = timed(1, build)
    if task == "betweenness":
        figures["betweenness"], _ = timed(1, lambda: networkit.centrality.Betweenness(graph).run())
        return figures
    figures["pageRank"], result = timed(3, lambda: networkit.centrality.PageRank(graph, 0.85, 1e-12).run())
    keep(result.scores())
    figures["kCore"], _ = timed(9, lambda: networkit.centrality.CoreDecomposition(graph).run())
    figures["components"], _ = timed(9, lambda: networkit.components.ConnectedComponents(graph).run())
    figures["communities"], parts = timed(3, lambda: networkit.community.PLM(graph).run())
    figures["communities"]["modularity"] = networkit.community.Modularity().getQuality(parts.getPartition(), graph)
    return figures


try:
    print(json.dumps(of_igraph() if library == "igraph" else of_networkit()))
except ImportError:
    sys.exit(3)
