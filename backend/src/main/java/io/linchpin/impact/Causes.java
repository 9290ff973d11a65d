package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.impact.ExpectedEffects.Expected;
import io.linchpin.shared.NotFound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what a question says, and what tickets expect, will happen. */
@Component
class Causes {
    private final References references;
    private final ObjectProvider<ExpectedEffects> tickets;

    /** The features that keep tickets know this one, so they are asked for when a question comes. */
    Causes(References references, ObjectProvider<ExpectedEffects> tickets) {
        this.references = references;
        this.tickets = tickets;
    }

    /** @param ticket null when the CI was named by hand */
    record Cause(CiId ci, ImpactState effect, @Nullable Expected ticket) {
        static Cause of(Expected expected) {
            return new Cause(expected.ci(), expected.effect(), expected);
        }
    }

    /** @param topology in which ids are looked up first */
    List<Cause> of(CurrentUser user, ImpactQuestion question, Topology topology) {
        var causes = new ArrayList<Cause>();
        if (!question.seeds().isEmpty()) {
            var cis = resolve(user, question, topology);
            for (var seed : question.seeds())
                causes.add(new Cause(Optional.ofNullable(cis.get(seed.ci())).orElseThrow(), seed.effect(), null));
        }
        question.changes().stream()
                .flatMap(number -> ofChange(user, number))
                .map(Cause::of)
                .forEach(causes::add);
        var window = question.window();
        if (window != null)
            tickets.orderedStream()
                    .flatMap(feature -> feature.during(window).stream())
                    .map(Cause::of)
                    .forEach(causes::add);
        return List.copyOf(causes);
    }

    private Map<String, CiId> resolve(CurrentUser user, ImpactQuestion question, Topology topology) {
        var cis = new HashMap<String, CiId>();
        var stored = new ArrayList<String>();
        for (var seed : question.seeds())
            question.overlay()
                    .find(seed.ci())
                    .ifPresentOrElse(id -> cis.put(seed.ci(), id), () -> stored.add(seed.ci()));
        if (!stored.isEmpty()) cis.putAll(references.resolve(user, stored, topology));
        return cis;
    }

    private Stream<Expected> ofChange(CurrentUser user, String number) {
        var expected = tickets.orderedStream()
                .flatMap(feature -> feature.of(number).stream())
                .findFirst()
                .filter(effects ->
                        effects.stream().allMatch(effect -> user.tenants().contains(effect.tenant())))
                .orElseThrow(() -> new NotFound("No change has the number %s.", number));
        return expected.stream();
    }
}
