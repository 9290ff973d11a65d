package io.linchpin.cmdb;

import io.linchpin.shared.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * After the identifiers of a class have changed, or in an installation from before there were any: goes through the CIs that are
 * recognised in another way now, some thousand in a transaction. Interrupted, it begins anew; two instances do no harm.
 */
@Component
class IdentifierUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(IdentifierUpkeep.class);

    private final IdentifierSteps steps;

    IdentifierUpkeep(IdentifierSteps steps) {
        this.steps = steps;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 10_000)
    void keepUp() {
        try {
            catchUp();
        } catch (DataAccessException | TransactionException | Conflict e) {
            LOG.debug("Identifiers are brought up to date later.", e);
        }
    }

    void catchUp() {
        var due = steps.due();
        if (due.classes().isEmpty()) return;
        for (var after = ""; after != null; ) after = steps.refresh(due.classes(), after);
        steps.done(due);
    }
}
