package io.linchpin.benchmarks;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** How long questions about impact take through REST while a file of 100,000 rows is planned and applied through REST. */
final class QuestionsBesideImport {
    private static final int CIS = 40_000;
    private static final int RELATIONSHIPS = 60_000;
    private static final int IDLE_QUESTIONS = 100;
    private static final long PAUSE_MILLIS = 50;

    private final Installation installation;
    private final String question;
    /** By what the import was doing meanwhile. */
    private final Map<String, List<Double>> latencies = new LinkedHashMap<>();

    private QuestionsBesideImport(Installation installation, HeavyTailed graph) {
        this.installation = installation;
        var array = graph.items().stream()
                .filter(item -> item.ciClass().equals("StorageArray"))
                .findFirst()
                .orElseThrow();
        this.question = "{\"seeds\": [{\"ci\": \"%s\"}]}".formatted(array.id());
    }

    static void run(Installation installation, HeavyTailed graph) throws Exception {
        new QuestionsBesideImport(installation, graph).measure();
    }

    private void measure() throws Exception {
        try (var rest = new Rest(installation)) {
            for (var warm = 0; warm < IDLE_QUESTIONS; warm++) rest.post("/impact", question);
            for (var count = 0; count < IDLE_QUESTIONS; count++) ask(rest, "no import");
            Timing.progress("uploading %,d rows".formatted(CIS + RELATIONSHIPS));
            var started = System.nanoTime();
            var id = upload(rest);
            for (var state = state(rest, id); !state.equals("APPLIED"); state = state(rest, id)) {
                if (state.equals("FAILED")) throw new IllegalStateException(rest.get("/imports/" + id));
                ask(rest, state);
                Thread.sleep(PAUSE_MILLIS);
            }
            print((System.nanoTime() - started) / 1e9);
        }
    }

    private void ask(Rest rest, String meanwhile) throws Exception {
        if (!latencies.containsKey(meanwhile)) Timing.progress(meanwhile);
        latencies
                .computeIfAbsent(meanwhile, any -> new ArrayList<>())
                .add(Timing.once(() -> rest.post("/impact", question)));
    }

    private void print(double seconds) {
        System.out.printf("%n%,d rows imported in %.0f s.%n%n", CIS + RELATIONSHIPS, seconds);
        System.out.println("| meanwhile | questions | median, ms | 95 of 100 within, ms | longest, ms |");
        System.out.println("|---|--:|--:|--:|--:|");
        latencies.forEach((meanwhile, all) -> {
            var times = all.stream().mapToDouble(Double::doubleValue).toArray();
            System.out.printf(
                    "| %s | %,d | %,.0f | %,.0f | %,.0f |%n",
                    meanwhile.toLowerCase(Locale.ROOT),
                    times.length,
                    Timing.percentile(times, 50),
                    Timing.percentile(times, 95),
                    Timing.percentile(times, 100));
        });
    }

    private static String state(Rest rest, String id) throws Exception {
        return text(rest.get("/imports/" + id), "state");
    }

    private static String upload(Rest rest) throws Exception {
        var boundary = "linchpin-benchmark";
        var body = part(boundary, "cis", cis())
                + part(boundary, "relationships", relationships())
                + "--%s--\r\n".formatted(boundary);
        var answer = rest.post(
                "/imports?source=benchmark&apply=true",
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofString(body));
        return text(answer, "id");
    }

    private static String part(String boundary, String name, String content) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n"
                .formatted(boundary, name, name, content);
    }

    private static String cis() {
        var lines = new StringBuilder("class,name,external_id,status\n");
        for (var ci = 0; ci < CIS; ci++) lines.append("VirtualMachine,imported-%1$d,i%1$d,LIVE%n".formatted(ci));
        return lines.toString();
    }

    private static String relationships() {
        var random = new Random(CIS);
        var lines = new StringBuilder("source,type,target\n");
        for (var edge = 0; edge < RELATIONSHIPS; edge++) {
            var source = 1 + (int) ((long) edge * (CIS - 1) / RELATIONSHIPS);
            lines.append(
                    "i%d,%s,i%d%n".formatted(source, edge % 2 == 0 ? "DEPENDS_ON" : "USES", random.nextInt(source)));
        }
        return lines.toString();
    }

    private static String text(String json, String field) {
        return new JsonMapper().readTree(json).get(field).asString();
    }
}
