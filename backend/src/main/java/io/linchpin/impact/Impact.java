package io.linchpin.impact;

import static io.linchpin.impact.ImpactQuery.LIST_DETAILS;
import static io.linchpin.impact.ImpactQuery.LIST_TENANTS_ABOVE;

import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.impact.Causes.Cause;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.impact.ImpactReport.Reason;
import io.linchpin.impact.ImpactReport.StatedSeed;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Answers what fails when CIs fail. Failure is followed through all tenants, so the answer is complete; it shows what the
 * reader may see. Readers need {@code SEE_CIS}.
 */
@Service
public class Impact {
    private static final int EXPORTED_AT_ONCE = 5_000;

    private final Topologies topologies;
    private final References references;
    private final Causes causes;
    private final Cypher cypher;

    Impact(Topologies topologies, References references, Causes causes, Cypher cypher) {
        this.topologies = topologies;
        this.references = references;
        this.causes = causes;
        this.cypher = cypher;
    }

    /**
     * @throws NotFound when a seed or change does not exist or may not be seen
     * @throws Invalid when a seed's name could mean several CIs, naming them
     */
    @UseCase(readOnly = true)
    public ImpactReport of(CurrentUser user, ImpactQuestion question) {
        return ask(user, question).report(question.limit());
    }

    /** @throws Invalid when the CI does not stay OK */
    @UseCase(readOnly = true)
    public WhyNot whyNot(CurrentUser user, ImpactQuestion question, CiId ci) {
        return ask(user, question).whyNot(ci);
    }

    /**
     * The CI somebody means by an id, an external id or a name.
     * @throws NotFound when there is none that they may see
     * @throws Invalid when it could be several, naming them
     */
    @UseCase(readOnly = true)
    public CiId resolve(CurrentUser user, String reference) {
        user.require(Right.SEE_CIS);
        return references.resolve(user, List.of(reference)).values().iterator().next();
    }

    /** Every impacted CI as a line of CSV without its line end, the header first; the question's limit does not matter. */
    @UseCase(readOnly = true)
    public void export(CurrentUser user, ImpactQuestion question, Consumer<String> lines) {
        ask(user, question).export(lines);
    }

    private Asked ask(CurrentUser user, ImpactQuestion question) {
        user.require(Right.SEE_CIS);
        var stated = causes.of(user, question);
        var current = topologies.current();
        var cis = current.topology().cis();
        var effects = stated.stream()
                .map(cause -> new Effect(cis.find(cause.ci().value()), cause.effect()))
                .filter(effect -> effect.ci() >= 0)
                .toList();
        var propagation = Propagation.of(current.topology(), effects);
        return new Asked(user, current, stated, propagation, viewpoint(user));
    }

    private Viewpoint viewpoint(CurrentUser user) {
        var above = cypher
                .run(LIST_TENANTS_ABOVE)
                .with("tenants", user.tenants())
                .list(row -> Map.entry(row.id("id", TenantId::new), row.text("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Viewpoint(user.tenants(), above);
    }

    private record Detail(
            CiId ci, @Nullable String externalId, @Nullable String owner) {}

    /** One question with all that is needed to answer it. */
    private final class Asked {
        private final CurrentUser user;
        private final Topologies.Current current;
        private final List<Cause> causes;
        private final Propagation propagation;
        private final Viewpoint viewpoint;
        private final Answer answer;

        private Asked(
                CurrentUser user,
                Topologies.Current current,
                List<Cause> causes,
                Propagation propagation,
                Viewpoint viewpoint) {
            this.user = user;
            this.current = current;
            this.causes = causes;
            this.propagation = propagation;
            this.viewpoint = viewpoint;
            this.answer = new Answer(propagation, current.rules(), viewpoint);
        }

        private ImpactReport report(int limit) {
            var shown = answer.first(limit);
            return new ImpactReport(
                    current.mark().changes(),
                    seeds(),
                    propagation.ignored().stream()
                            .filter(answer::isVisible)
                            .map(answer::shown)
                            .toList(),
                    answer.totals(),
                    detailed(shown),
                    answer.absorbed(),
                    answer.countImpacted() - shown.length,
                    answer.map(shown));
        }

        private WhyNot whyNot(CiId id) {
            var ci = cis().find(id.value());
            if (ci < 0 || !answer.isVisible(ci)) throw NotFound.of("CI", id);
            var state = propagation.state(ci);
            if (state != ImpactState.OK)
                throw Invalid.field(
                        "ci",
                        id.toString(),
                        "%s does not stay OK, it is %s: ask for its impact.".formatted(cis().name(ci), state));
            return answer.whyNot(ci);
        }

        private void export(Consumer<String> lines) {
            lines.accept(ImpactCsv.header());
            var all = answer.first(Integer.MAX_VALUE);
            for (var from = 0; from < all.length; from += EXPORTED_AT_ONCE)
                detailed(Arrays.copyOfRange(all, from, Math.min(all.length, from + EXPORTED_AT_ONCE)))
                        .forEach(impacted -> lines.accept(ImpactCsv.line(impacted)));
        }

        private List<StatedSeed> seeds() {
            var seeds = new LinkedHashSet<StatedSeed>();
            for (var cause : causes) {
                var ci = cis().find(cause.ci().value());
                if (ci >= 0 && cis().isLive(ci) && answer.isVisible(ci))
                    seeds.add(new StatedSeed(answer.shown(ci), cause.effect(), reason(cause)));
            }
            return List.copyOf(seeds);
        }

        private Reason reason(Cause cause) {
            var ticket = cause.ticket();
            if (ticket == null) return new Reason.Asked();
            return viewpoint.sees(ticket.tenant())
                    ? new Reason.Ticket(ticket.number(), ticket.title())
                    : new Reason.ProviderWork(viewpoint.provider(ticket.tenant()));
        }

        private List<ImpactedCi> detailed(int[] shown) {
            var ids = IntStream.of(shown).mapToObj(ci -> new CiId(cis().id(ci))).toList();
            var details = cypher
                    .run(LIST_DETAILS)
                    .with("tenants", user.tenants())
                    .with("cis", ids)
                    .list(row ->
                            new Detail(row.id("id", CiId::new), row.textOrNull("externalId"), row.textOrNull("owner")))
                    .stream()
                    .collect(Collectors.toMap(Detail::ci, detail -> detail));
            return IntStream.of(shown)
                    .mapToObj(ci -> detailed(ci, Optional.ofNullable(details.get(new CiId(cis().id(ci))))))
                    .toList();
        }

        private ImpactedCi detailed(int ci, Optional<Detail> detail) {
            var path = answer.path(ci);
            return new ImpactedCi(
                    answer.shown(ci),
                    answer.isService(ci),
                    detail.map(Detail::externalId).orElse(null),
                    detail.map(Detail::owner).orElse(null),
                    path.size(),
                    path);
        }

        private CiTable cis() {
            return current.topology().cis();
        }
    }
}
