package io.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.api.HealthController.Health;
import io.linchpin.api.HealthController.Status;
import io.linchpin.database.DatabaseState;
import io.linchpin.shared.Message;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthControllerTests {
    @Test
    void aTopologyThatDoesNotFitIntoMemoryIsSaidWithWhatItNeeds() {
        var health = Health.of(new DatabaseState.Ready(), Optional.of(Message.of("The topology needs about 527 MB.")));

        assertThat(health.status()).isEqualTo(Status.SHORT_OF_MEMORY);
        assertThat(health.waitingFor()).contains("527 MB");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidFirst() {
        var health =
                Health.of(new DatabaseState.Migrating(), Optional.of(Message.of("The topology needs about 527 MB.")));

        assertThat(health.status()).isEqualTo(Status.MIGRATING);
    }
}
