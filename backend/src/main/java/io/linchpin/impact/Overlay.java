package io.linchpin.impact;

import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.cmdb.MinUp;
import io.linchpin.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a question imagines to be different from what is stored. CIs are named by an id, an external id, a name that only one
 * has, or by what an added one is called here. Where it names one thing twice it is refused.
 */
public record Overlay(List<Added> added, List<Changed> changed, List<Related> related, List<Unrelated> unrelated) {
    public static final Overlay NONE = new Overlay(List.of(), List.of(), List.of(), List.of());

    public Overlay {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        related = List.copyOf(related);
        unrelated = List.copyOf(unrelated);
    }

    /**
     * A CI that there is none of yet.
     * @param ci what the question calls it
     * @param type the name of its class
     * @param criticality 1 (highest) to 4
     * @param tenant null stands for the one that the asker works in
     */
    public record Added(
            String ci,
            String name,
            String type,
            CiStatus status,
            @Nullable Integer criticality,
            @Nullable TenantId tenant) {
        public Added {
            ci = ci.strip();
            name = name.strip();
        }

        /** The same whenever it is called the same, so that the same question gives the same answer. */
        public CiId id() {
            return new CiId(UUID.nameUUIDFromBytes(("added by a question: " + ci).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** @param type the name of another class, or null; {@code status} likewise */
    public record Changed(
            String ci, @Nullable String type, @Nullable CiStatus status) {
        public Changed {
            ci = ci.strip();
        }
    }

    /** A relationship that is there, in the place of a stored one of the same type between the same CIs. */
    public record Related(
            String source,
            String type,
            String target,
            @Nullable String group,
            @Nullable MinUp minUp) {
        public Related {
            source = source.strip();
            target = target.strip();
        }
    }

    /** A stored relationship that is not there. */
    public record Unrelated(String source, String type, String target) {
        public Unrelated {
            source = source.strip();
            target = target.strip();
        }
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** The CI that it adds under this name. */
    public Optional<CiId> find(String ci) {
        return added.stream()
                .filter(one -> one.ci.equals(ci.strip()))
                .findFirst()
                .map(Added::id);
    }
}
