package io.linchpin.imports;

import io.linchpin.shared.Cypher;
import io.linchpin.shared.Packed;
import io.linchpin.shared.TenantId;
import io.linchpin.shared.UseCase;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What plans mean, kept with their runs, once for each set of tenants that somebody sees who looked. */
@Component
class KeptConsequences {
    private final Cypher cypher;

    KeptConsequences(Cypher cypher) {
        this.cypher = cypher;
    }

    /** @param whole whether it tells of every tenant that the reader may see */
    record Kept(Consequences consequences, boolean whole) {}

    @UseCase(readOnly = true)
    public Optional<Kept> find(Set<TenantId> tenants, RunId run) {
        return cypher.run(ImportsQuery.READ_CONSEQUENCES)
                .with("tenants", tenants)
                .with("run", run)
                .one(row -> new Kept(
                        Packed.unpack(
                                Chunk.JSON,
                                row.bytes("data"),
                                Chunk.JSON.getTypeFactory().constructType(Consequences.class)),
                        row.texts("seen").size() == tenants.size()));
    }

    @UseCase
    public void keep(ImportRun run, Set<TenantId> seen, Consequences consequences) {
        var names = seen.stream().map(TenantId::toString).sorted().toList();
        var fingerprint =
                Fingerprint.of(names.stream().collect(Collectors.joining(" "))).text();
        cypher.run(ImportsQuery.KEEP_CONSEQUENCES)
                .with("tenant", run.tenant())
                .with("run", run.id())
                .with("key", "%s|CONSEQUENCES|%s".formatted(run.id(), fingerprint))
                .with("seen", names)
                .with("data", Packed.pack(Chunk.JSON, consequences))
                .execute();
    }

    /** Inside the transaction that changes the plan. */
    void forget(ImportRun run) {
        cypher.run(ImportsQuery.FORGET_CONSEQUENCES)
                .with("tenant", run.tenant())
                .with("run", run.id())
                .execute();
    }
}
