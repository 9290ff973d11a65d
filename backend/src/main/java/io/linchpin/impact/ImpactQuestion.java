package io.linchpin.impact;

import io.linchpin.shared.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fails if this happens?
 * @param window adds what else is expected in it
 * @param changes numbers of changes whose effects are added
 * @param overlay what is thought to be different from what is stored
 * @param limit how many CIs are shown; nothing limits what is computed
 */
public record ImpactQuestion(
        List<Seed> seeds, @Nullable Window window, List<String> changes, Overlay overlay, int limit) {
    public static final int DEFAULT_LIMIT = 200;
    public static final int HIGHEST_LIMIT = 10_000;

    public ImpactQuestion {
        seeds = List.copyOf(seeds);
        changes = List.copyOf(changes);
        if (seeds.isEmpty() && window == null && changes.isEmpty())
            throw Invalid.field("seeds", "", "Name at least one CI, change or window.");
        if (limit < 1 || limit > HIGHEST_LIMIT)
            throw Invalid.field("limit", String.valueOf(limit), "The limit is 1 to %d.", HIGHEST_LIMIT);
    }

    public ImpactQuestion(List<Seed> seeds, @Nullable Window window, List<String> changes, int limit) {
        this(seeds, window, changes, Overlay.NONE, limit);
    }

    public static ImpactQuestion of(List<Seed> seeds) {
        return new ImpactQuestion(seeds, null, List.of(), DEFAULT_LIMIT);
    }
}
