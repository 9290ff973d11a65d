package io.linchpin.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTests {
    @Test
    void aLostConnectionIsFoundUnderWhatSpringWrapsAroundIt() {
        assertThat(DatabaseAway.isBehind(
                        new TransactionSystemException("commit", new ServiceUnavailableException("refused"))))
                .isTrue();
        assertThat(DatabaseAway.isBehind(
                        new TransientDataAccessResourceException("read", new SessionExpiredException("reset"))))
                .isTrue();
    }

    @Test
    void aDatabaseThatIsStartingUpIsAway() {
        assertThat(DatabaseAway.isBehind(
                        new TransientException("Neo.TransientError.General.DatabaseUnavailable", "not yet")))
                .isTrue();
    }

    @Test
    void aRefusedStatementIsNotALostDatabase() {
        assertThat(DatabaseAway.isBehind(new TransactionSystemException(
                        "commit", new ClientException("Neo.ClientError.Schema.ConstraintValidationFailed", "twice"))))
                .isFalse();
        assertThat(DatabaseAway.isBehind(
                        new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "deadlock")))
                .isFalse();
    }
}
