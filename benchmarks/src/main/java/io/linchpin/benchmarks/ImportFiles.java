package io.linchpin.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * An inventory as files, as a source exports it. The cells need no quotes, so that splitting at commas reads them.
 * @param cis with the columns {@link #COLUMNS}
 * @param changed the same, with another description of every hundredth CI
 * @param relationships with the columns {@code source,type,target,group,min_up}
 * @param ciRows how many rows the first two have
 * @param relationshipRows how many the last has
 */
record ImportFiles(Path cis, Path changed, Path relationships, int ciRows, int relationshipRows)
        implements AutoCloseable {
    static final List<String> COLUMNS = List.of(
            "external_id", "class", "name", "status", "environment", "criticality", "description", "costCenter");

    private static final double RELATIONSHIPS_TO_A_CI = 2.26;
    private static final int CHANGED = 100;

    static ImportFiles of(int cis) throws IOException {
        var folder = Files.createTempDirectory("linchpin-bench-files");
        var graph = HeavyTailed.of(cis, RELATIONSHIPS_TO_A_CI);
        var usual = write(folder.resolve("cis.csv"), graph, Integer.MAX_VALUE);
        var changed = write(folder.resolve("changed.csv"), graph, CHANGED);
        var relationships = folder.resolve("relationships.csv");
        return new ImportFiles(usual, changed, relationships, cis, relationships(relationships, graph));
    }

    int rows() {
        return ciRows + relationshipRows;
    }

    private static Path write(Path file, HeavyTailed graph, int changed) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println(String.join(",", COLUMNS));
            for (var at = 0; at < graph.items().size(); at++) {
                var item = graph.items().get(at);
                out.printf(
                        "%s,%s,%s,LIVE,%s,%d,%s of the plant %d,CC-%d%n",
                        item.id(),
                        item.ciClass(),
                        item.name(),
                        at % 5 == 0 ? "TEST" : "PRODUCTION",
                        1 + at % 4,
                        at % changed == changed - 1 ? "Changed part" : "Part",
                        at % 97,
                        1000 + at % 211);
            }
        }
        return file;
    }

    private static int relationships(Path file, HeavyTailed graph) throws IOException {
        var told = new HashSet<String>();
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("source,type,target,group,min_up");
            for (var edge : graph.edges()) {
                if (!told.add(edge.source() + edge.type() + edge.target())) continue;
                out.printf(
                        "%s,%s,%s,%s,%s%n",
                        graph.items().get(edge.source()).id(),
                        edge.type(),
                        graph.items().get(edge.target()).id(),
                        edge.group() == null ? "" : edge.group(),
                        edge.minUp() == null ? "" : edge.minUp());
            }
        }
        return told.size();
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(cis.getParent());
    }
}
