package io.linchpin.impact;

import static io.linchpin.impact.ImpactQuery.LIST_TENANTS_ABOVE;

import io.linchpin.cmdb.CiId;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.impact.ImpactReport.ImpactedCi;
import io.linchpin.shared.Cypher;
import io.linchpin.shared.Forbidden;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.Message;
import io.linchpin.shared.NotFound;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

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
    private final Overlays overlays;
    private final Details details;
    private final Cypher cypher;

    Impact(
            Topologies topologies,
            References references,
            Causes causes,
            Overlays overlays,
            Details details,
            Cypher cypher) {
        this.topologies = topologies;
        this.references = references;
        this.causes = causes;
        this.overlays = overlays;
        this.details = details;
        this.cypher = cypher;
    }

    /**
     * @throws NotFound when a seed or change does not exist or may not be seen
     * @throws Invalid when a seed's name could mean several CIs, naming them, or with all that is wrong with the overlay
     * @throws Forbidden when the user may see, but not change, what the overlay changes
     */
    @UseCase(readOnly = true)
    public ImpactReport of(CurrentUser user, ImpactQuestion question) {
        return report(ask(user, question), question.limit());
    }

    /** @throws Invalid when the CI does not stay OK */
    @UseCase(readOnly = true)
    public WhyNot whyNot(CurrentUser user, ImpactQuestion question, CiId id) {
        var asked = ask(user, question);
        var ci = asked.cis().find(id.value());
        if (ci < 0 || !asked.answer.showing().isVisible(ci)) throw NotFound.of(id, "CI");
        var state = asked.propagation.state(ci);
        if (state != ImpactState.OK)
            throw Invalid.field(
                    "ci",
                    id.toString(),
                    "%s does not stay OK, it is %s: ask for its impact.",
                    asked.cis().name(ci),
                    state);
        return asked.answer.whyNot(ci);
    }

    /**
     * The CI somebody means by an id, an external id or a name.
     * @throws NotFound when there is none that they may see
     * @throws Invalid when it could be several, naming them
     */
    @UseCase(readOnly = true)
    public CiId resolve(CurrentUser user, String reference) {
        return references.resolve(user, List.of(reference)).values().iterator().next();
    }

    /**
     * Every impacted CI in one of the states as a line of CSV with its line break, the header first; the question's limit
     * does not matter.
     */
    @UseCase(readOnly = true)
    public void export(CurrentUser user, ImpactQuestion question, Set<ImpactState> states, Consumer<String> lines) {
        var asked = ask(user, question);
        var all = asked.answer.first(Integer.MAX_VALUE);
        lines.accept(ImpactCsv.header());
        for (var from = 0; from < all.length; from += EXPORTED_AT_ONCE)
            details
                    .ofCis(
                            user,
                            asked.told(Arrays.copyOfRange(all, from, Math.min(all.length, from + EXPORTED_AT_ONCE))))
                    .stream()
                    .filter(impacted -> states.contains(impacted.ci().state()))
                    .forEach(impacted -> lines.accept(ImpactCsv.line(impacted)));
    }

    /** What keeps impact from being answered at all, in a sentence; empty when nothing is known to. */
    public Optional<Message> obstacle() {
        return topologies.obstacle();
    }

    /** By CI, the names of the sites at which it stands; whoever stands at none that may be seen is left out. */
    @UseCase(readOnly = true)
    public Map<CiId, List<String>> sites(CurrentUser user, Collection<CiId> ids) {
        var topology = topologies.current().topology();
        var sites = new Sites(topology);
        var named = new HashMap<CiId, List<String>>();
        for (var id : ids) {
            var ci = topology.cis().find(id.value());
            if (ci < 0 || !user.tenants().contains(topology.cis().tenant(ci))) continue;
            var seen = sites.of(ci).stream()
                    .filter(site -> user.tenants().contains(topology.cis().tenant(site)))
                    .map(topology.cis()::name)
                    .sorted()
                    .toList();
            if (!seen.isEmpty()) named.put(id, seen);
        }
        return named;
    }

    /**
     * Where a LIVE CI, usually a business service, can be taken down by one failure.
     * @throws NotFound when it does not exist or may not be seen
     * @throws Invalid when it is not LIVE
     */
    @UseCase(readOnly = true)
    public WeakSpots weakSpots(CurrentUser user, CiId id) {
        var current = topologies.current();
        var search = new WeakSpotSearch(current, viewpoint(user));
        return search.of(live(current.topology(), search, id));
    }

    /** The pairs of failures that take a LIVE CI down where none of the two does alone. As {@link #weakSpots}. */
    @UseCase(readOnly = true)
    public List<WeakSpots.Pair> weakPairs(CurrentUser user, CiId id) {
        var current = topologies.current();
        var search = new WeakSpotSearch(current, viewpoint(user));
        return search.pairs(live(current.topology(), search, id));
    }

    /** Every LIVE business service with how many weak spots it has. */
    @UseCase(readOnly = true)
    public List<WeakSpots.OfService> weakSpotsOfServices(CurrentUser user) {
        return new WeakSpotSearch(topologies.current(), viewpoint(user)).ofServices();
    }

    /**
     * What an overlay does to the weak spots of business services; those that stay as they are are left out.
     * @throws Invalid with everything that is wrong with the overlay
     * @throws Forbidden when the user may see, but not change, what it changes
     */
    @UseCase(readOnly = true)
    public List<WeakSpotChange> weakSpotsChangedBy(CurrentUser user, Overlay overlay) {
        var topology = topologies.current().topology();
        var edit = overlays.read(user, overlay, topology);
        return new WeakSpotComparison(topology, topology.edited(edit), edit, viewpoint(user)).changes();
    }

    /** What something foreseen, whose ids and rights the caller has checked, does to business services. */
    @UseCase(readOnly = true)
    public Outlook outlook(CurrentUser user, Foreseen foreseen) {
        var current = topologies.current();
        return new Foresight(current.topology(), foreseen, viewpoint(user)).outlook(current.version());
    }

    private static int live(Topology topology, WeakSpotSearch search, CiId id) {
        var ci = topology.cis().find(id.value());
        if (ci < 0 || !search.isVisible(ci)) throw NotFound.of(id, "CI");
        if (!topology.cis().isLive(ci))
            throw Invalid.field(
                    "ci",
                    id.toString(),
                    "%s is not LIVE, so it cannot fail.",
                    topology.cis().name(ci));
        return ci;
    }

    private Asked ask(CurrentUser user, ImpactQuestion question) {
        if (user.tenants().isEmpty()) throw new Forbidden("%s needs the right %s.", user.name(), Right.SEE_CIS);
        var known = topologies.current();
        var causesOfQuestion = causes.of(user, question, known.topology());
        // A CI that was found beside the topology may be newer than it.
        if (!causesOfQuestion.stream().allMatch(known::has)) known = topologies.current();
        var current = with(user, question.overlay(), known);
        var viewpoint = viewpoint(user);
        var stated = new StatedCauses(current.topology(), causesOfQuestion, viewpoint);
        var propagation = Propagation.of(current.topology(), stated.effects());
        return new Asked(user, current, propagation, stated, new Answer(propagation, viewpoint));
    }

    private Topologies.Current with(CurrentUser user, Overlay overlay, Topologies.Current current) {
        if (overlay.isEmpty()) return current;
        return current.with(overlays.read(user, overlay, current.topology()));
    }

    private Viewpoint viewpoint(CurrentUser user) {
        return new Viewpoint(user.tenants(), SingletonSupplier.of(() -> cypher
                .run(LIST_TENANTS_ABOVE)
                .with("tenants", user.tenants())
                .list(row -> Map.entry(row.id("id", TenantId::new), row.text("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private ImpactReport report(Asked asked, int limit) {
        var answer = asked.answer;
        var shown = answer.first(limit);
        var groups = answer.firstAbsorbed(limit);
        return new ImpactReport(
                asked.current.version(),
                asked.stated.seeds(answer.showing()),
                answer.ignoredSeeds(),
                answer.totals(),
                details.of(asked.user, asked.told(shown)),
                answer.groups(groups),
                asked.stated.collisions(),
                answer.countImpacted() - shown.length,
                answer.map(shown, groups));
    }

    /** A question with all that is needed to answer it. */
    private record Asked(
            CurrentUser user, Topologies.Current current, Propagation propagation, StatedCauses stated, Answer answer) {
        CiTable cis() {
            return current.topology().cis();
        }

        List<ImpactedCi> told(int[] shown) {
            return IntStream.of(shown).mapToObj(this::told).toList();
        }

        private ImpactedCi told(int ci) {
            var path = answer.path(ci);
            return new ImpactedCi(answer.showing().ci(ci), answer.isService(ci), null, null, path.size(), path);
        }
    }
}
