package io.linchpin.identity;

import io.linchpin.shared.Message;
import io.linchpin.shared.Stale;
import org.jspecify.annotations.Nullable;

/** Guards against writing over what somebody else wrote meanwhile. */
final class Versions {
    private Versions() {}

    static void require(@Nullable Long stored, @Nullable Long read, Message subject) {
        if (stored != null && !stored.equals(read))
            throw new Stale(stored, "%s was changed by somebody else since you read it.", subject);
    }
}
