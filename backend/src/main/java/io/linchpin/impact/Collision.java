package io.linchpin.impact;

import io.linchpin.impact.ImpactReport.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work that is worse together than the worst of its parts. Two pieces of it are named, or three that no two explain. */
public record Collision(List<Reason.Work> work, Place place) {
    public Collision {
        work = List.copyOf(work);
    }

    /** Where the effects meet. */
    public sealed interface Place {
        /**
         * @param ci with its state under all of the work together
         * @param alone its state under each piece of the work alone, in their order
         * @param paths from the CI to an effect of each piece, in their order
         */
        record At(ShownCi ci, String group, List<ImpactState> alone, List<List<PathStep>> paths) implements Place {
            public At {
                alone = List.copyOf(alone);
                paths = List.copyOf(paths);
            }
        }

        /** At a CI that the reader may not see, but which makes something worse that they may. */
        record Hidden(@Nullable String providedBy) implements Place {}
    }
}
