package io.linchpin.imports;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.PersonId;
import io.linchpin.identity.SignIns;
import io.linchpin.shared.Failure;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries a step that writes CIs to its end: for whom, and what becomes of the run when the step ends, is stopped or fails. */
@Component
class StepJob {
    private static final Logger LOG = LoggerFactory.getLogger(StepJob.class);

    private final Runs runs;
    private final Spool spool;
    private final SignIns signIns;

    StepJob(Runs runs, Spool spool, SignIns signIns) {
        this.runs = runs;
        this.spool = spool;
        this.signIns = signIns;
    }

    /** @param end the state of the run when the step is through */
    void carry(Runs.Job job, ImportState end, BiConsumer<CurrentUser, ImportRun> step) {
        var run = job.run();
        try {
            step.accept(signIns.resolve(PersonId.of(job.actor()), run.tenant(), job.origin()), run);
            runs.move(Set.of(run.tenant()), run.id(), end, null);
            spool.delete(run.id());
        } catch (Stopped e) {
            LOG.info("{} was stopped while it was {}.", run.number(), run.state());
        } catch (Failure e) {
            LOG.warn("{} stopped while it was {}", run.number(), run.state(), e);
            runs.move(Set.of(run.tenant()), run.id(), ImportState.FAILED, e.said());
        }
    }
}
