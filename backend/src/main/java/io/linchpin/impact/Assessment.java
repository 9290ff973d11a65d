package io.linchpin.impact;

import io.linchpin.identity.PersonId;
import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import java.time.Instant;
import java.util.Set;

/**
 * An answer that somebody kept, as it was: with the topology it used and the edges of every proof.
 * @param question with ids in place of all that was named in another way
 */
public record Assessment(Summary summary, ImpactQuestion question, ImpactReport report) {

    /**
     * What a list says of one.
     * @param sees the tenants whose CIs it was allowed to show; who may not see all of them may not see it
     * @param keptByName empty when the reader may not see that person
     * @param figures how many CIs were in each state
     */
    public record Summary(
            AssessmentId id,
            TenantId tenant,
            Set<TenantId> sees,
            String name,
            PersonId keptBy,
            String keptByName,
            Instant keptAt,
            long topologyVersion,
            Figures figures) {
        private static final int LONGEST_NAME = 200;

        public Summary {
            name = name.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME)
                throw Invalid.field("name", name, "Give the assessment a name of at most %d characters.", LONGEST_NAME);
            sees = Set.copyOf(sees);
        }
    }

    public record Figures(int down, int degraded, int atRisk, int absorbed) {
        static Figures of(ImpactReport report) {
            var states = report.totals().states();
            return new Figures(
                    states.getOrDefault(ImpactState.DOWN, 0),
                    states.getOrDefault(ImpactState.DEGRADED, 0),
                    states.getOrDefault(ImpactState.AT_RISK, 0),
                    report.totals().absorbed());
        }
    }
}
