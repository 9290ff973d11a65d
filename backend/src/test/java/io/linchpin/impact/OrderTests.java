package io.linchpin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.cmdb.CiStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OrderTests {
    private static final List<String> CLASSES = List.of("BusinessService", "Application", "Server");

    @RepeatedTest(50)
    void theFirstOfManyAreThoseAWholeSortBeginsWith(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var sketch = new Sketch().ci("seed");
        for (var ci = 0; ci < 40; ci++) {
            var name = "%s-%d".formatted(random.nextBoolean() ? "Web" : "web", ci);
            sketch.ci(name, CLASSES.get(random.nextInt(CLASSES.size())), CiStatus.LIVE)
                    .critical(random.nextInt(5), name)
                    .edges("%s %s seed".formatted(name, random.nextBoolean() ? "USES" : "RUNS_ON"));
        }
        var propagation = sketch.propagate("seed");
        var all = propagation.impacted();
        var whole = sorted(propagation);

        for (var limit = 0; limit <= all.length + 1; limit++)
            assertThat(order(propagation).first(all, limit))
                    .containsExactly(
                            whole.stream().limit(limit).mapToInt(ci -> ci).toArray());
    }

    @Test
    void groupsStandInTheOrderOfTheirCisAndThoseOfOneCiKeepTheirs() {
        var sketch = new Sketch()
                .ci("service", "BusinessService", CiStatus.LIVE)
                .edges("app USES a [y 1]", "app USES b [y 1]", "app RUNS_ON a [z 1]")
                .edges("app RUNS_ON b [z 1]", "service USES a [x 1]", "service USES b [x 1]");
        var propagation = sketch.propagate("a DEGRADED");
        var topology = propagation.topology();
        var groups = order(propagation).first(propagation.absorbed(), 3, topology::owner);

        assertThat(IntStream.of(groups).mapToObj(topology::groupName)).containsExactly("x", "y", "z");
        assertThat(order(propagation).first(propagation.absorbed(), 2, topology::owner))
                .containsExactly(groups[0], groups[1]);
    }

    private static Order order(Propagation propagation) {
        return new Order(propagation, service(propagation));
    }

    private static IntPredicate service(Propagation propagation) {
        return propagation.topology().cis().ofClasses("BusinessService"::equals);
    }

    private static List<Integer> sorted(Propagation propagation) {
        var cis = propagation.topology().cis();
        return IntStream.of(propagation.impacted())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(
                                ci -> !service(propagation).test(ci))
                        .thenComparing(propagation::state, Comparator.reverseOrder())
                        .thenComparing(ci -> cis.criticality(ci) == 0 ? 5 : cis.criticality(ci))
                        .thenComparing(cis::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(cis::compare))
                .toList();
    }
}
